export const id = 2325;
export const ids = [2325,4463];
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
    'scan-reports': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Globs of scan reports about this image, relative to the working directory: JSON of Trivy and grype, CycloneDX, SARIF, and OpenVEX. `{slug}` stands for the slug of the leg.',
    }),
    'scan-policy': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .om)({
        description: 'What scan reports may tell, as YAML: `fail-on`, `fixable-only`, `ignore`, `max-age`, `require-packages`, `unstated`, `mode`. See the page on scanning.',
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
    'failure-class': 'What went wrong first: `config`, `licence`, `infrastructure`, `converge`, `test`, `scan`, `cleanup` or `cancelled`; empty when nothing did.',
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
    scan: '`pass` or `block`: what came of the scan reports; empty where none were asked for.',
    findings: 'Findings of the scan by severity, as JSON: `{"high": {"total", "fixable", "ignored"}}`.',
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
  var _providers_providers_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6653);
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
    const isStateNeeded = leftovers.some(({ kind, state }) => state === 'unchecked' || (kind === 'instance' && state === 'left'));
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

/***/ 42252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    YT: () => (  hurryJob),
    gF: () => (  jobDeadline)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94850);
  var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);





const WAIT_MS = 180_000;
const END_MS = 260_000;
const HURRIED_MS = 5000;
function cancelFile({ temporary, run }) {
    const id = run.id.replaceAll(/[^\w-]/g, '-').slice(0, 40) || 'local';
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)({ temporary }), `cancelled-at-${id}-${run.attempt}`);
}
function hurryJob(host, machine = (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__  .ur)()) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host), { recursive: true, mode: 0o700 });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(cancelFile(host), String(machine - WAIT_MS + HURRIED_MS), { mode: 0o600 });
}
function jobDeadline(host, now = (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)(), machine = (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__  .ur)()) {
    try {
        const at = now - sinceCancel(host, machine);
        return { wait: at + WAIT_MS, end: at + END_MS };
    }
    catch {
        return { wait: now, end: now + END_MS - WAIT_MS };
    }
}
function sinceCancel(host, machine) {
    const path = cancelFile(host);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host), { recursive: true, mode: 0o700 });
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, String(machine), { flag: 'wx', mode: 0o600 });
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__  .$N)(error) !== 'EEXIST')
            throw error;
    }
    const told = Number((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
    const since = Number.isFinite(told) && told > 0 ? machine - told : Date.now() - (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).mtimeMs;
    return Math.max(0, since);
}


/***/ }),

/***/ 50545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y: () => (  listenForInterrupt),
    m: () => (  leaveInTime)
  });
  var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);


const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
function listenForInterrupt() {
    let first;
    let count = 0;
    const listeners = [];
    const note = () => {
        count += 1;
        if (first !== undefined)
            return;
        first = (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)();
        for (const listener of listeners)
            listener();
    };
    for (const signal of SIGNALS)
        process.on(signal, note);
    return {
        at: () => first,
        count: () => count,
        onFirst: (listener) => {
            if (first === undefined)
                listeners.push(listener);
            else
                listener();
        },
        dispose: () => {
            for (const signal of SIGNALS)
                process.off(signal, note);
        },
    };
}
const LEAVE_MS = 8700;
async function leaveInTime(host, interrupt, work) {
    let timer;
    const leave = new Promise((_, reject) => {
        interrupt.onFirst(() => {
            timer = setInterval(() => {
                const at = interrupt.at() ?? (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)();
                if ((0,_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() - at < LEAVE_MS || (host.kind === 'terminal' && interrupt.count() < 2))
                    return;
                reject(new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('The run was cancelled, and what this step waited for did not answer in time.'));
            }, 50);
        });
    });
    const done = work();
    try {
        return await Promise.race([done, leave]);
    }
    finally {
        clearInterval(timer);
        done.catch(() => { });
        leave.catch(() => { });
    }
}


/***/ }),

/***/ 44495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FV: () => (  escapeMarkdown),
    SS: () => (  codeSpan),
    aY: () => (  foldedBlock),
    mW: () => (  fitSummary),
    tp: () => (  table),
    yZ: () => (  summaryPart),
    zW: () => (  fencedBlock)
  });
const LONGEST_SUMMARY = 900 * 1024;
function escapeMarkdown(text) {
    return text
        .replace(/[\r\n]+/g, ' ')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/([\\`*_{}[\]()#+!|~@])/g, '\\$1');
}
function codeSpan(text) {
    const flat = text.replace(/[\r\n]+/g, ' ').replace(/\|/g, '\\|');
    const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    const pad = flat.startsWith('`') || flat.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${flat}${pad}${fence}`;
}
function foldedBlock(title, text) {
    return `<details><summary>${escapeHtml(title)}</summary>\n\n${fencedBlock(text)}\n\n</details>\n`;
}
function fencedBlock(text) {
    const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${text}\n${fence}`;
}
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
function summaryPart(markdown) {
    return `${markdown.trimEnd()}\n\n`;
}
function fitSummary(markdown) {
    if (Buffer.byteLength(markdown) <= LONGEST_SUMMARY)
        return markdown;
    const cut = Buffer.from(markdown).subarray(0, LONGEST_SUMMARY).toString().replace(/�$/, '');
    return `${cut}\n\n_This summary was cut at 900 KiB; the record and the log hold the rest._\n`;
}
function escapeHtml(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}


/***/ }),

/***/ 41463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  useCredentialTables),
    gT: () => (  having),
    j1: () => (  credentialTables),
    of: () => (  wholeCredentialTables)
  });
const any = (text) => text.trim() !== '';
const listed = (text) => !/^(?:|\{\}|\[\])$/.test(text.replaceAll(/\s/g, ''));
const having = (pattern) => (text) => pattern.test(text);
const KUBERNETES = having(/^[ \t]*(?:- )?(?:token|tokenFile|password|client-key|client-key-data|exec|auth-provider):/m);
const cloud = (path, holds = any) => ({ path, isCloud: true, holds });
const other = (path, holds = any) => ({ path, isCloud: false, holds });
const COMMON = {
    families: [
        'LC_', 'XDG_', 'OCI_', 'ALICLOUD_', 'DIGITALOCEAN_',
        'HCLOUD_', 'LINODE_', 'SCW_', 'VULTR_', 'EXOSCALE_', 'PROXMOX_', 'VSPHERE_', 'GOVC_', 'VAULT_', 'CONSUL_', 'HCP_',
        'PACKER_', 'VAGRANT_', 'ANSIBLE_', 'CHEF_', 'LIBVIRT_', 'QEMU_',
    ],
    ways: [
        'KUBECONFIG', 'OCI_CONFIG_FILE', 'OCI_CLI_CONFIG_FILE', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_URL',
    ],
    innocent: /^(?:PWD|SSH_AUTH_SOCK|SSL_CERT_(?:FILE|DIR)|ANSIBLE_(?:HOST_KEY_CHECKING|SSH_HOST_KEY_CHECKING)|PACKER_KEY_INTERVAL|(?:\w+_)?PUBLIC_KEY)$/,
    files: [
        cloud('.oci/config', having(/^[ \t]*(?:key_file|security_token_file)[ \t]*=/m)),
        cloud('.aliyun/config.json', having(/"(?:access_key_secret|sts_token|ram_role_arn)"\s*:\s*"[^"]/)),
        cloud('.config/hcloud/cli.toml', having(/^[ \t]*token[ \t]*=/m)),
        cloud('.config/doctl/config.yaml', having(/^[ \t]*access-token:[ \t]*[^ \t\r\n"']/m)),
        cloud('.config/scw/config.yaml', having(/^[ \t]*secret_key:[ \t]*\S/m)),
        cloud('.config/linode-cli', having(/^[ \t]*token[ \t]*=/m)),
        cloud('.kube/config', KUBERNETES),
        cloud('.vault-token'),
        other('.netrc', having(/\bpassword\b/)),
        other('.git-credentials'),
        other('.config/git/credentials'),
        other('.config/gh/hosts.yml', having(/^[ \t]*oauth_token:/m)),
        other('.npmrc', having(/_(?:authToken|auth|password)[ \t]*=/)),
        other('.gem/credentials'),
        other('.pypirc', having(/^[ \t]*password[ \t]*[=:]/m)),
        other('.terraform.d/credentials.tfrc.json', listed),
        ...['id_rsa', 'id_dsa', 'id_ecdsa', 'id_ed25519'].map((name) => other(`.ssh/${name}`)),
    ],
};
let told;
function useCredentialTables(tables) {
    told = tables;
}
function credentialTables() {
    return [...(told ?? []), COMMON];
}
function wholeCredentialTables() {
    if (told === undefined)
        throw new Error('Nobody has told yet where the providers keep credentials.');
    return credentialTables();
}


/***/ }),

/***/ 94463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $r: () => (  SHORTEST_CREDENTIAL),
    $s: () => (  handedNames),
    DW: () => (  reservedNamesNotice),
    Hx: () => (  checkPassedNames),
    MR: () => (  credentialNames),
    QI: () => (  handedSecrets),
    Qc: () => (  childEnvironment),
    Re: () => (  HANDED),
    ce: () => (  isReservedName),
    hN: () => (  isCredentialName),
    rt: () => (  credentialVariables),
    w2: () => (  credentialValues)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _credential_tables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41463);



const PLAIN = new Set(`PATH HOME USER LOGNAME SHELL LANG LANGUAGE TZ TERM TMPDIR PWD CI HOSTNAME SSH_AUTH_SOCK
   HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY FTP_PROXY http_proxy https_proxy no_proxy all_proxy ftp_proxy
   SSL_CERT_FILE SSL_CERT_DIR CURL_CA_BUNDLE REQUESTS_CA_BUNDLE NODE_EXTRA_CA_CERTS
   CHECKPOINT_DISABLE ImageOS ImageVersion KUBECONFIG GOOGLE_APPLICATION_CREDENTIALS
   RUNNER_TRACKING_ID RUNNER_OS RUNNER_ARCH RUNNER_NAME RUNNER_TEMP RUNNER_TOOL_CACHE RUNNER_ENVIRONMENT
   GITHUB_ACTIONS GITHUB_WORKSPACE GITHUB_REPOSITORY GITHUB_REPOSITORY_OWNER GITHUB_SHA GITHUB_REF GITHUB_REF_NAME
   GITHUB_REF_TYPE GITHUB_HEAD_REF GITHUB_BASE_REF GITHUB_RUN_ID GITHUB_RUN_NUMBER GITHUB_RUN_ATTEMPT GITHUB_JOB
   GITHUB_WORKFLOW GITHUB_ACTOR GITHUB_EVENT_NAME GITHUB_SERVER_URL GITHUB_API_URL`
    .split(/\s+/)
    .filter((name) => name !== ''));
const NEVER = /^(INPUT_|STATE_|ACTIONS_|GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY|ARTIFACTS)$)/i;
const HANDED = 'BAKEHOUSE_HANDED_NAMES';
const CREDENTIAL = /(PASSWORD|PASSWD|SECRET|TOKEN|PRIVATE_KEY|ACCESS_KEY|API_KEY|APIKEY|CREDENTIALS?|PASSPHRASE)(_|$|\d)/i;
const NOT_A_CREDENTIAL = /_(FILE|PATH|URL|URI|DIR|DISABLED|DURATION|EXPIRATION)$/i;
function childEnvironment(environment, pass, add) {
    const built = {};
    const passed = new Set([...pass, ...handedNames(environment)]);
    const families = (0,_credential_tables_js__WEBPACK_IMPORTED_MODULE_2__  .j1)().flatMap((table) => table.families);
    for (const [name, value] of Object.entries(environment)) {
        if (value === undefined || NEVER.test(name))
            continue;
        if (PLAIN.has(name) || passed.has(name) || families.some((family) => name.startsWith(family)))
            built[name] = value;
    }
    return withoutRelativePath({ ...built, ...add });
}
function handedNames(environment) {
    return (environment[HANDED] ?? '').split(' ').filter((name) => name !== '');
}
function withoutRelativePath({ PATH = '', ...others }) {
    const folders = PATH.split(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter).filter((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(folder));
    return folders.length === 0 ? others : { ...others, PATH: folders.join(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter) };
}
function checkPassedNames(names) {
    for (const name of names) {
        if (!/^[A-Za-z_]\w*$/.test(name)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`Input "pass-env" must hold names of environment variables, but holds ${JSON.stringify(name)}.`);
        }
        if (NEVER.test(name)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`Input "pass-env" must not name ${name}: with it, whatever a build runs could act as this step. ` +
                'Hand the build a credential of its own instead.');
        }
    }
}
function credentialVariables(environment) {
    const handed = handedNames(environment);
    const families = (0,_credential_tables_js__WEBPACK_IMPORTED_MODULE_2__  .j1)().flatMap((table) => table.families);
    const opens = (name) => !name.startsWith('PACKER_') && families.some((family) => name.startsWith(family)) && isCredentialName(name);
    return [...new Set([...handed, ...Object.keys(environment).filter(opens)])];
}
function isCredentialName(name) {
    if (!CREDENTIAL.test(name) || NOT_A_CREDENTIAL.test(name))
        return false;
    return !(0,_credential_tables_js__WEBPACK_IMPORTED_MODULE_2__  .j1)().some(({ shown = [] }) => shown.includes(name.toUpperCase()));
}
const SHORTEST_CREDENTIAL = 8;
function handedSecrets(environment) {
    return handedNames(environment).flatMap((name) => {
        const value = environment[name] ?? '';
        return value.length >= SHORTEST_CREDENTIAL || (value !== '' && isCredentialName(name)) ? [[name, value]] : [];
    });
}
function credentialValues(environment, handed) {
    const like = Object.entries(environment).flatMap(([name, value]) => value !== undefined && value.length >= SHORTEST_CREDENTIAL && isCredentialName(name) ? [value] : []);
    return [...new Set([...like, ...handed.map(([, value]) => value)])];
}
const WORDS = new Set(`TOKEN TOKENS KEY KEYS SECRET SECRETS PASSWORD PASSWORDS PASSWD PASS PASSPHRASE PWD AUTH CREDENTIAL CREDENTIALS
   CERTIFICATE CERT PAT APIKEY ACCESSKEY SECRETKEY PASSWORDFILE`.split(/\s+/));
const PROXY = /^(?:https?|all|ftp)_proxy$/i;
function credentialNames(environment) {
    const handed = new Set(handedNames(environment));
    const tables = (0,_credential_tables_js__WEBPACK_IMPORTED_MODULE_2__  .of)();
    const families = tables.flatMap((table) => table.families);
    const ways = new Set(tables.flatMap((table) => table.ways ?? []));
    const isInnocent = (name) => tables.some(({ innocent }) => innocent?.test(name) === true);
    const reaches = (name) => PLAIN.has(name) || families.some((family) => name.startsWith(family));
    const isCredential = (name, value) => {
        if (ways.has(name))
            return true;
        if (PROXY.test(name))
            return value.split('/', 3).join('/').includes('@');
        return reaches(name) && !isInnocent(name) && hasCredentialWord(name);
    };
    return Object.entries(environment)
        .filter(([name, value]) => value !== undefined && value !== '' && (handed.has(name) || isCredential(name, value)))
        .map(([name]) => name)
        .sort();
}
function hasCredentialWord(name) {
    return name
        .toUpperCase()
        .split('_')
        .some((word) => WORDS.has(word));
}
const NAMES = new Set(`PATH HOME SHELL IFS ENV BASH_ENV PS4 CDPATH TMPDIR TMP TEMP NODE_OPTIONS NODE_PATH
   DOCKER_HOST DOCKER_CONFIG DOCKER_CONTEXT DOCKER_CERT_PATH DOCKER_TLS DOCKER_TLS_VERIFY DOCKER_API_VERSION
   DOCKER_BUILDKIT DOCKER_DEFAULT_PLATFORM DOCKER_AUTH_CONFIG DOCKER_CUSTOM_HEADERS`.split(/\s+/));
const FAMILIES = /^(?:PYTHON|PERL|RUBY|GEM_|BUNDLE_|LD_|DYLD_|GIT_|GITHUB_|ACTIONS_|INPUT_|STATE_|RUNNER_|PACKER_|PKR_|KITCHEN_|BAKEHOUSE_|DOCKER_CLI_|DOCKER_CONTENT_TRUST)/;
function isReservedName(name) {
    return NAMES.has(name) || FAMILIES.test(name);
}
function reservedNamesNotice(variables) {
    const kept = variables.map(([name]) => name).filter(isReservedName);
    const [only] = kept;
    if (only === undefined)
        return undefined;
    return kept.length === 1
        ? `${only} reaches Packer as a variable, but not the environment of the stages, where that name has a meaning of its own.`
        : `${kept.join(', ')} reach Packer as variables, but not the environment of the stages, where those names have meanings of their own.`;
}


/***/ }),

/***/ 10327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    RW: () => (  hideCredentials),
    _s: () => (  takeCredentials),
    f4: () => (  credentialsInput)
  });
  var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);
  var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94463);


const DESCRIPTION = 'Environment variables that this step and its clean-up get and no other step does, one `NAME=value` a line: credentials of a cloud. What runs here sees them, whatever they are called; none of their values counts for a key.';
const credentialsInput = {
    ...(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .AS)({ secret: true, description: DESCRIPTION }),
    parse: (text) => {
        const found = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .xg)(text);
        const wrong = found.find(([name]) => !isHandable(name));
        if (wrong !== undefined) {
            throw new Error(`names ${wrong[0]}, which is no credential: a program would read something else there. Variables of a template go into "secret-vars"`);
        }
        return found;
    },
};
function isHandable(name) {
    return /^[A-Za-z_]\w*$/.test(name) && !(0,_environment_js__WEBPACK_IMPORTED_MODULE_1__  .ce)(name);
}
function takeCredentials(text, environment) {
    const handed = parsed(text).filter(([name]) => isHandable(name));
    if (handed.length === 0)
        return;
    for (const [name, value] of handed)
        environment[name] = value;
    environment[_environment_js__WEBPACK_IMPORTED_MODULE_1__  .Re] = handed.map(([name]) => name).join(' ');
}
function hideCredentials(host) {
    const text = host.input('credentials');
    const known = parsed(text);
    const values = known.length > 0 || text.trim() === '' ? hidden(known) : (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Iq)(text);
    for (const value of values)
        if (value !== '')
            host.secret(value);
}
function hidden(known) {
    return known.flatMap(([name, value]) => value.length >= _environment_js__WEBPACK_IMPORTED_MODULE_1__  .$r || (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__  .hN)(name) ? [value] : []);
}
function parsed(text) {
    try {
        return (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .xg)(text ?? '');
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 37446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $5: () => (  revocationOfRecord),
    $t: () => (  placeOf),
    BZ: () => (  revocationFile),
    EF: () => (  NO_REVOCATIONS),
    EY: () => (  revocationOfKin),
    Fc: () => (  revocation),
    Gn: () => (  revokedWords),
    NG: () => (  REVOCATIONS_FILE),
    Vb: () => (  nameOf),
    Vv: () => (  revocationsOf),
    aO: () => (  revocationOfFound),
    bh: () => (  revocationOfMade),
    d0: () => (  revocationOfImage),
    dp: () => (  onRevokes)
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37478);


const REVOCATIONS_FILE = 'revocations.yml';
const onRevokes = ['fail', 'none', 'previous'];
const revokedBy = ['key', 'recipe', 'image', 'digest'];
const key = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()
    .toLowerCase()
    .regex(/^bk\d{1,3}-[a-z2-7]{40}$/, 'a whole bake key, as bk2- and 40 characters');
const recipe = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()
    .toLowerCase()
    .regex(/^br\d{1,3}-[a-z2-7]{40}$/, 'a whole recipe, as br2- and 40 characters');
const words = (most) => zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()
    .trim()
    .min(1, 'not empty')
    .max(most, `at most ${most} characters`)
    .refine((text) => !(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .eY)(text), 'holds a control character');
function isTime(text) {
    return (/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/.test(text) &&
        !Number.isNaN(Date.parse(text)));
}
const revocation = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    key: key.optional().describe('A bake key, as `bakehouse plan` and a record show it.'),
    recipe: recipe.optional().describe('A recipe, on whatever it stands.'),
    image: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()
        .trim()
        .regex(/^[^\s*?[\]{}]{1,500}$/, 'the id of one image, without blanks and patterns')
        .optional()
        .describe('One image by its id at its provider, as its record has it.'),
    digest: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()
        .toLowerCase()
        .regex(/^sha256:[0-9a-f]{64}$/, 'sha256: and 64 hex digits')
        .optional()
        .describe('One image by a digest of it: of its config, its manifest or a file.'),
    reason: words(1000).describe('Why, for whoever is stopped by it.'),
    by: words(100).describe('Who says so.'),
    at: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()
        .refine(isTime, 'must be a date or a time, as 2026-11-30T12:00:00Z')
        .describe('When it was revoked. It counts at once, also where that is still to come.'),
    inherit: zod__WEBPACK_IMPORTED_MODULE_1__  .zMY()
        .default(true)
        .describe('Whether what builds on it is revoked with it. It always gets a new key where this one does.'),
    'on-revoke': zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(onRevokes)
        .default('fail')
        .describe('What publishing does instead: `fail` publishes nothing, `none` leaves the image out, `previous` publishes the newest earlier image of the leg that passed its tests and is not revoked.'),
})
    .refine((entry) => revokedBy.filter((name) => entry[name] !== undefined).length === 1, {
    error: `must have exactly one of ${revokedBy.join(', ')}`,
});
const revocationFile = zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(revocation).max(50_000, 'at most 50000 entries');
function revocationsOf(...lists) {
    const named = new Map();
    for (const entry of lists.flat()) {
        const place = placeOf(entry);
        const there = named.get(place);
        named.set(place, there === undefined ? entry : stricter(there, entry));
    }
    return { entries: [...named.values()], named };
}
const NO_REVOCATIONS = revocationsOf();
function nameOf(entry) {
    const by = revokedBy.find((one) => entry[one] !== undefined) ?? 'key';
    return [by, entry[by] ?? ''];
}
function placeOf(entry) {
    const [by, name] = nameOf(entry);
    return place(by, name);
}
function place(by, name) {
    return `${by} ${name.toLowerCase()}`;
}
function stricter(one, other) {
    const first = onRevokes.find((name) => name === one['on-revoke'] || name === other['on-revoke']) ?? 'fail';
    return { ...one, inherit: one.inherit || other.inherit, 'on-revoke': first };
}
function revocationOfMade({ named }, { key, recipe }) {
    return ((key === null ? undefined : named.get(place('key', key))) ??
        (recipe === null ? undefined : named.get(place('recipe', recipe))));
}
function revocationOfImage({ named }, { id, digests = {}, files = [] }) {
    if (named.size === 0)
        return undefined;
    const known = [...Object.values(digests), ...files.map(({ sha256 }) => sha256), ...digestsWithin(id)];
    const places = [place('image', id), ...known.flatMap((one) => [place('digest', one), place('image', one)])];
    for (const one of places) {
        const found = named.get(one);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function revocationOfFound(list, image) {
    const own = revocationOfImage(list, image);
    if (own !== undefined || image.parent === undefined)
        return own;
    const above = revocationOfImage(list, { id: image.parent });
    return above?.inherit === true ? above : undefined;
}
function revocationOfKin(list, { key, recipe, images, name }) {
    return (revocationOfMade(list, { key, recipe }) ??
        [{ id: name, digests: {} }, ...images].map((one) => revocationOfImage(list, one)).find((one) => one !== undefined));
}
function digestsWithin(id) {
    const found = /(?:^|@)(sha256:[0-9a-f]{64})$/i.exec(id)?.[1];
    return found === undefined ? [] : [found];
}
function revocationOfRecord(list, { key, recipe, images }) {
    return (revocationOfMade(list, { key, recipe }) ??
        images.map((image) => revocationOfImage(list, image)).find((one) => one !== undefined));
}
const LONGEST_REASON = 200;
function revokedWords(entry) {
    const [by, name] = nameOf(entry);
    const line = (text) => (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .IN)(text.replace(/\s+/g, ' ').trim(), LONGEST_REASON);
    return `revoked by ${line(entry.by)} at ${entry.at} (${by} ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .IN)(name, 80)}): ${line(entry.reason).replace(/\.$/, '')}`;
}


/***/ }),

/***/ 70610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fo: () => (  collect),
    So: () => (  isTestedEarlier),
    u_: () => (  recordsByLeg)
  });
  var _core_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1252);
  var _image_image_ids_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50518);
  var _image_record_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29131);
  var _image_record_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33554);
  var _image_scan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51611);





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
    const unscanned = (0,_image_scan_js__WEBPACK_IMPORTED_MODULE_2__  .sl)(record.scan);
    if (verification === null) {
        if (unscanned !== undefined)
            return result('failed', unscanned);
        const isDue = leg.todo.includes('verify') && !isTestedEarlier(record);
        const isTested = leg.verify !== null && leg.verify['none'] !== true;
        if (!isDue || (!isTested && record.scan !== undefined))
            return result(status, '');
        return result('missing', `it was baked, but no result of its ${isTested || leg.scan === undefined ? 'tests' : 'scan'} came`);
    }
    if (verification.gate === 'pass') {
        const lack = (0,_image_scan_js__WEBPACK_IMPORTED_MODULE_2__  .Lh)(record, (0,_image_scan_js__WEBPACK_IMPORTED_MODULE_2__  .aH)(leg));
        if (unscanned === undefined && lack !== undefined)
            return result('missing', lack);
        return unscanned === undefined ? result(status, '') : result('failed', unscanned);
    }
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
        for (const image of (0,_image_image_ids_js__WEBPACK_IMPORTED_MODULE_3__  .K1)(leg, baked)) {
            if (hides((0,_core_values_js__WEBPACK_IMPORTED_MODULE_4__  .dj)(image)))
                leftOut.push({ leg, build: image.build, region: image.region });
            else
                images.push(image);
        }
        const places = Object.entries((0,_image_image_ids_js__WEBPACK_IMPORTED_MODULE_3__  .fT)(baked));
        for (const id of [leg, ...aliases]) {
            const shown = places.filter(([place, image]) => !hides((0,_core_values_js__WEBPACK_IMPORTED_MODULE_4__  .dj)({ [id]: { [place]: image } })));
            if (shown.length > 0)
                byLeg.push([id, Object.fromEntries(shown)]);
        }
    }
    return { images, imagesByLeg: Object.fromEntries(byLeg), leftOut };
}


/***/ }),

/***/ 76474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Lv: () => (  isList),
    Ze: () => (  isImagesJson),
    e0: () => (  MANIFEST),
    h$: () => (  IMAGES_JSON_PLACES),
    n4: () => (  DEFAULT_MANIFESTS)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const MANIFEST = 'bakehouse.yml';
const IMAGES_JSON_PLACES = ['IMAGES.json', 'docker/IMAGES.json', '.docker/IMAGES.json'];
const DEFAULT_MANIFESTS = [MANIFEST, ...IMAGES_JSON_PLACES];
function isImagesJson(file) {
    return file.endsWith('.json') && /images/i.test((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file));
}
function isList(from) {
    return from.length > 0 && from.every(isImagesJson);
}


/***/ })

};
