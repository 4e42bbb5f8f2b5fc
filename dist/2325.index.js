export const id = 2325;
export const ids = [2325];
export const modules = {

/***/ 40476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    J: () => (  kitchenVerifyInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);
  var _core_secrets_handed_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10327);


const minutes = (preset, description) => (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({ default: preset, least: 0.05, most: 7200, unit: 'minutes', whole: false, description });
const kitchenVerifyInputs = {
    record: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The record of the bake: the output `record` of `bake` in the same job, or a path. With `plan` and `leg` it is found by itself.',
    }),
    plan: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The plan that `leg` is of: the path of plan.json, or the name of its artifact.' }),
    leg: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The id of the leg to verify; the plan says how.' }),
    'plan-digest': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The output `digest` of the plan; another plan is refused.' }),
    records: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Paths of records, or of folders that hold them, where there is no artifact service.',
    }),
    'image-id': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'Without a record: the id of the image to verify.' }),
    provider: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: 'docker',
        description: 'With `image-id`: whose image it is. `docker`, `aws`, `file`, `qemu`, `openstack`, `azure`, `gcp` or `vagrant`; else `other`.',
    }),
    'working-directory': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: '.',
        description: 'The folder of the kitchen file, or where the script runs, relative to the workspace.',
    }),
    'kitchen-yaml': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The kitchen file, when it is neither kitchen.yml nor .kitchen.yml.' }),
    instances: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Names of instances, or one regular expression. Without it all.' }),
    suites: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Suites of which instances are verified. Without it all.' }),
    engine: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['auto', 'kitchen', 'script'],
        default: 'auto',
        description: '`auto` is `script` when `script` is given, else Test Kitchen when there is a kitchen file.',
    }),
    script: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .om)({ description: 'A command that tests the image and writes the report that `reports` names.' }),
    'script-inside': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Run the script in the container of the image, in the machine of a disk, or in the instance of an AMI by SSM, instead of beside it.',
    }),
    'script-machine': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .om)({
        description: 'How the machine of a test is started, as YAML. Of an AMI: `instance-type`, `subnet`, `security-groups`, `profile`, `public-ip`; of a disk: `user`, `memory` and more.',
    }),
    unasked: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['skip', 'verify'],
        default: 'skip',
        description: 'What becomes of a leg of whose tests neither the manifest nor an input says anything: `verify` takes its kitchen file.',
    }),
    'allow-no-tests': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Let the step be green when there is nothing to test. The gate stays shut.',
    }),
    inject: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['auto', 'env', 'none'],
        default: 'auto',
        description: 'How the image gets into the kitchen file: `auto` into the resolved configuration, `env` by BAKEHOUSE_IMAGE alone, `none` not at all.',
    }),
    'image-key': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The key of the driver that names the image, for drivers that Bakehouse does not know.',
    }),
    phases: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        default: 'create, converge, verify',
        description: 'Which phases are run. Without `verify` nothing is tested, and the gate stays shut.',
    }),
    parallel: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({ default: '2', least: 1, most: 64, unit: 'instances', description: 'Instances at once.' }),
    'create-timeout': minutes('20', 'Minutes for the creation of an instance.'),
    'converge-timeout': minutes('60', 'Minutes for its converge.'),
    'verify-timeout': minutes('60', 'Minutes for its tests.'),
    'destroy-timeout': minutes('15', 'Minutes for its removal.'),
    retries: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({
        default: '0',
        least: 0,
        most: 5,
        unit: 'retries',
        description: 'How often an instance is tried again when the infrastructure failed. Nothing else ever is.',
    }),
    destroy: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['always', 'passing', 'never'],
        default: 'always',
        description: 'Which instances are removed afterwards.',
    }),
    reports: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Globs of reports: JUnit, TAP, RSpec JSON or InSpec JSON.' }),
    'min-tests': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({
        default: '1',
        least: 0,
        most: 1_000_000,
        unit: 'tests',
        description: 'Tests that each instance must have executed.',
    }),
    'max-skipped': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({
        default: '1000000',
        least: 0,
        most: 1_000_000,
        unit: 'tests',
        description: 'Skipped tests that an instance may have.',
    }),
    berks: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['auto', 'true', 'false'],
        default: 'auto',
        description: 'Whether `berks vendor` runs first: `auto` when there is a Berksfile.',
    }),
    'berks-frozen': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({ default: 'false', description: 'Fail when Berksfile.lock is not there, or would change.' }),
    'gen-dockerfile': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: 'auto',
        description: '`auto` runs gen-kitchen-dockerfile.sh where it is, `off` does not; else the path of another script.',
    }),
    command: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: 'auto',
        description: 'How kitchen is called: `auto` is `bundle exec kitchen` when Gemfile.lock has test-kitchen, else `kitchen`.',
    }),
    'chef-license': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: "What CHEF_LICENSE is to be, where Chef's programs ask whether their licence is accepted.",
    }),
    'secret-vars': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .AS)({
        secret: true,
        description: 'Secret environment variables for kitchen or the script, one `name=value` a line.',
    }),
    credentials: _core_secrets_handed_credentials_js__WEBPACK_IMPORTED_MODULE_1__  .f4,
    'pass-env': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Names of environment variables that children may see besides the usual ones.' }),
    'artifact-prefix': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ default: 'bakehouse', description: 'The first part of the names of artifacts.' }),
    'allow-untrusted': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Verify an untrusted change with all rights of this run. Read the page on security first.',
    }),
};
const kitchenVerifyOutputs = {
    conclusion: '`success`, `failure`, `cancelled`, `no-tests` or `skipped`.',
    gate: '`pass` or `block`: whether publishing may go on.',
    'failure-class': 'What went wrong first: `config`, `licence`, `infrastructure`, `converge`, `test`, `cleanup` or `cancelled`; empty when nothing did.',
    instances: 'What became of each instance, as JSON.',
    total: 'Tests that were reported.',
    passed: 'Tests that passed.',
    failed: 'Tests that failed.',
    errored: 'Tests that broke.',
    skipped: 'Tests that were skipped.',
    'failed-instances': 'Names of the instances that the gate is shut for, as JSON.',
    duration: 'Whole seconds that the step took.',
    record: 'The path of the record of this verification.',
    'record-artifact': 'The name of the artifact that holds the record; empty where there is no artifact service.',
    'image-verified': '`true` when the provider confirmed that every instance ran this very image.',
    leftovers: 'What could not be removed or looked for, as JSON; `[]` when nothing. Empty where nobody could look before the step ended.',
};


/***/ }),

/***/ 12883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    finishVerification: () => (  finishVerification)
  });
  var _core_runner_annotations_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4541);
  var _core_process_deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42252);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _core_process_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63815);
  var _image_leftover_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79825);
  var _kitchen_run_kitchen_sweep_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52102);
  var _kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62544);
  var _kitchen_trial_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80361);
  var _kitchen_script_script_sweep_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53707);
  var _providers_providers_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(22246);
  var _journal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(32902);











async function finishVerification(host, providers = _providers_providers_js__WEBPACK_IMPORTED_MODULE_8__.providers) {
    const found = (0,_journal_js__WEBPACK_IMPORTED_MODULE_9__  .a0)(host, host.state('journal'));
    if (found === undefined)
        return;
    const { folder, journal } = found;
    let leftovers = [];
    try {
        if (journal === undefined)
            return;
        if (journal.phase !== 'done') {
            const swept = () => sweep(host, folder.path, journal, providers);
            leftovers = await host.group('Clean-up', () => (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__  .h1)('what it started', null, swept()));
        }
        leftovers = [...leftovers, ...removed(host, folder.path, journal, leftovers)];
    }
    finally {
        leftovers = [...leftovers, ...removedFolder(folder)];
        if (journal !== undefined)
            tell(host, journal, leftovers);
    }
}
function removed(host, folder, journal, leftovers) {
    const isStateNeeded = leftovers.some(({ kind, state }) => kind === 'instance' && state === 'left');
    return journal.traces.flatMap((one) => {
        const watched = one.watched.filter(({ path }) => !isStateNeeded || path !== _kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_5__  .P2);
        try {
            return (0,_kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_5__  .d3)({ ...one, watched }, { workspace: host.workspace, folder }).filter(({ state }) => state === 'left');
        }
        catch (error) {
            return [{ kind: 'file', id: one.root, region: null, state: 'left', reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error), command: null }];
        }
    });
}
function removedFolder(folder) {
    try {
        (0,_journal_js__WEBPACK_IMPORTED_MODULE_9__  .O)(folder);
        return [];
    }
    catch (error) {
        const { path } = folder;
        return [
            { kind: 'folder', id: path, region: null, state: 'left', reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error), command: `rm -rf '${path}'` },
        ];
    }
}
async function sweep(host, folder, journal, providers) {
    const deadline = (0,_core_process_deadline_js__WEBPACK_IMPORTED_MODULE_0__  .gF)(host);
    const isAsked = journal.phase === 'stopping';
    if (journal.main.pid !== process.pid && (await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .W_)(journal.main.pid, journal.main.startTime))) {
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .vG)(journal.main.pid, 'SIGKILL');
        host.info('The main step was still there; it was ended.');
    }
    const { entries, subject, mark, environment, root, kitchen } = journal;
    if (journal.engine === 'script') {
        return (0,_kitchen_script_script_sweep_js__WEBPACK_IMPORTED_MODULE_7__  .g)({ providers, entries, subject, mark, environment, folder, wait: deadline.wait });
    }
    if (kitchen === null) {
        for (const pid of (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .w4)(_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .M$, mark))
            (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .vG)(pid, 'SIGKILL');
        return [];
    }
    const swept = await (0,_kitchen_run_kitchen_sweep_js__WEBPACK_IMPORTED_MODULE_4__  .pm)({
        providers,
        entries,
        kitchen,
        root,
        mark,
        folder,
        keep: journal.destroy === 'never' ? entries.flatMap((one) => (one.kind === 'instance' ? [one.instance] : [])) : [],
        isAsked,
        wait: deadline.wait,
        deadline: deadline.end,
    });
    return [...swept, ...(await (0,_kitchen_trial_js__WEBPACK_IMPORTED_MODULE_6__  .BW)({ providers, entries, subject, mark, environment, folder }))];
}
function tell(host, { subject, phase }, leftovers) {
    (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__  .sc)(host, leftovers);
    if (phase !== 'done')
        host.info((0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__  .NT)(subject.leg, leftovers));
    (0,_core_runner_annotations_js__WEBPACK_IMPORTED_MODULE_10__  .u)(host, (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__  .B7)(leftovers));
    if (phase !== 'done' && host.kind === 'terminal') {
        host.output('leftovers', JSON.stringify(leftovers.filter(_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__  .nT)));
    }
}


/***/ }),

/***/ 70610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fo: () => (  collect),
    So: () => (  isTestedEarlier),
    u_: () => (  recordsByLeg)
  });
  var _core_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1252);
  var _image_image_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50518);
  var _image_record_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29131);
  var _image_record_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33554);




function collect(plan, set, hides) {
    const expected = plan.legs.filter(({ state }) => state !== 'unselected');
    const { byLeg, problems } = recordsByLeg(plan, set);
    const results = new Map(expected.map((leg) => [leg.leg, resultOf(leg, byLeg.get(leg.leg), problems.get(leg.leg) ?? [])]));
    for (const { leg, parent } of expected.toSorted((a, b) => a.level - b.level)) {
        const result = results.get(leg);
        if (result?.status !== 'blocked')
            continue;
        results.set(leg, withCause(result, parent === null ? undefined : results.get(parent)));
    }
    const legs = [...results.values()];
    return {
        status: statusOf(legs, problems.has(null)),
        legs,
        ...outputsOf(expected, results, hides),
        problems: problems.get(null) ?? [],
    };
}
function recordsByLeg(plan, set) {
    const toBake = new Set(plan.legs.filter(({ todo }) => todo.includes('bake')).map(({ leg }) => leg));
    const planned = plan.records.filter(({ leg }) => !toBake.has(leg)).map(_image_record_file_js__WEBPACK_IMPORTED_MODULE_1__  .w9);
    return (0,_image_record_chain_js__WEBPACK_IMPORTED_MODULE_0__  .YL)({ records: [...planned, ...set.records], problems: set.problems });
}
function resultOf(leg, found, problems) {
    const result = (status, reason) => ({
        leg: leg.leg,
        status,
        images: status === 'baked' || status === 'reused' ? (found?.record.images ?? []) : [],
        reason,
        blockedBy: null,
    });
    if (problems.length > 0)
        return result('missing', problems.join(' '));
    if (found === undefined) {
        return result('missing', 'it left no record: its job did not run, or was ended before it could write one');
    }
    const { record, from } = found;
    if (leg.key !== null && record.key !== null && record.key !== leg.key) {
        return result('missing', `its record (${from}) is of the key ${record.key}, but the plan says ${leg.key}`);
    }
    const { status, failure, verification } = record;
    const why = failure === null ? '' : `${failure.class}: ${failure.message}`;
    if (status === 'failed' || status === 'cancelled' || status === 'blocked')
        return result(status, why);
    if (verification === null) {
        return leg.todo.includes('verify') && !isTestedEarlier(record)
            ? result('missing', 'it was baked, but no result of its tests came')
            : result(status, '');
    }
    if (verification.gate === 'pass')
        return result(status, '');
    const { conclusion, instances } = verification;
    if (conclusion === 'cancelled')
        return result('cancelled', 'its tests were cancelled');
    if (conclusion === 'skipped')
        return result(status, '');
    const bad = instances.reduce((sum, { failed, errored }) => sum + failed + errored, 0);
    const total = instances.reduce((sum, one) => sum + one.total, 0);
    return result('failed', `its tests did not pass (${conclusion}${bad > 0 ? `: ${bad} of ${total}` : ''})`);
}
function isTestedEarlier({ status, tested }) {
    return status === 'reused' && tested === true;
}
function withCause(result, parent) {
    const isBad = parent?.status === 'failed' || parent?.status === 'cancelled' || parent?.status === 'missing';
    const blockedBy = isBad ? parent.leg : (parent?.blockedBy ?? null);
    if (blockedBy !== null)
        return { ...result, blockedBy };
    return result.reason === '' ? { ...result, reason: 'it was blocked, though nothing above it failed' } : result;
}
function statusOf(legs, isBroken) {
    const has = (status) => legs.some((leg) => leg.status === status);
    if (isBroken || has('failed'))
        return 'failed';
    if (has('cancelled'))
        return 'cancelled';
    if (has('missing') || has('blocked'))
        return 'failed';
    return has('baked') ? 'baked' : 'reused';
}
function outputsOf(legs, results, hides) {
    const images = [];
    const leftOut = [];
    const byLeg = [];
    for (const { leg, aliases } of legs) {
        const baked = results.get(leg)?.images ?? [];
        for (const image of (0,_image_image_ids_js__WEBPACK_IMPORTED_MODULE_2__  .K1)(leg, baked)) {
            if (hides((0,_core_values_js__WEBPACK_IMPORTED_MODULE_3__  .dj)(image)))
                leftOut.push({ leg, build: image.build, region: image.region });
            else
                images.push(image);
        }
        const places = Object.entries((0,_image_image_ids_js__WEBPACK_IMPORTED_MODULE_2__  .fT)(baked));
        for (const id of [leg, ...aliases]) {
            const shown = places.filter(([place, image]) => !hides((0,_core_values_js__WEBPACK_IMPORTED_MODULE_3__  .dj)({ [id]: { [place]: image } })));
            if (shown.length > 0)
                byLeg.push([id, Object.fromEntries(shown)]);
        }
    }
    return { images, imagesByLeg: Object.fromEntries(byLeg), leftOut };
}


/***/ })

};
