export const id = 3857;
export const ids = [3857];
export const modules = {

/***/ 50518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K1: () => (  imagesOutput),
    Nl: () => (  singleImageId),
    fT: () => (  imageIdsOutput)
  });
function imagesOutput(leg, images) {
    return images.map(({ build, provider, region, id }) => ({ leg, build, provider, region, id }));
}
function imageIdsOutput(images) {
    const perRegion = new Map();
    for (const { region } of images)
        perRegion.set(region, (perRegion.get(region) ?? 0) + 1);
    return Object.fromEntries(images.map(({ region, build, id }) => [(perRegion.get(region) ?? 0) > 1 ? `${region}/${build}` : region, id]));
}
function singleImageId(images) {
    return images.length === 1 ? (images[0]?.id ?? '') : '';
}


/***/ }),

/***/ 29131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    YL: () => (  latestRecords),
    dT: () => (  readRecordFiles),
    tr: () => (  latestRecord)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1252);
  var _record_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33554);



const STAGES = ['bake', 'verify', 'publish'];
function readRecordFiles(paths) {
    const records = [];
    const problems = [];
    for (const path of paths) {
        try {
            records.push((0,_record_file_js__WEBPACK_IMPORTED_MODULE_1__  .m7)(path));
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo))
                throw error;
            problems.push({ leg: null, attempt: Infinity, message: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error) });
        }
    }
    return { records, problems };
}
function latestRecords({ records, problems }) {
    const byLeg = new Map();
    const wrong = new Map();
    const complain = (leg, message) => {
        const told = wrong.get(leg);
        if (told === undefined)
            wrong.set(leg, [message]);
        else
            told.push(message);
    };
    for (const [leg, candidates] of (0,_core_values_js__WEBPACK_IMPORTED_MODULE_2__  .me)(records, ({ record }) => record.leg)) {
        const [latest, ...rest] = candidates.toSorted((a, b) => b.attempt - a.attempt || stageOf(b) - stageOf(a));
        if (latest === undefined)
            continue;
        const rival = rest.find((other) => isOneStep(latest, other) && other.digest !== latest.digest);
        if (rival !== undefined) {
            complain(leg, `${leg} has two records of attempt ${latest.attempt} and stage ${latest.record.stage}, and they differ: ${latest.from} and ${rival.from}. Name only the right one.`);
            continue;
        }
        const gap = gapOf(latest, candidates);
        if (gap === undefined)
            byLeg.set(leg, latest);
        else
            complain(leg, gap);
    }
    for (const { leg, attempt, message } of problems) {
        const found = leg === null ? undefined : byLeg.get(leg);
        if (found !== undefined && found.attempt > attempt)
            continue;
        if (leg !== null)
            byLeg.delete(leg);
        complain(leg, message);
    }
    return { byLeg, problems: wrong };
}
function latestRecord(set, leg) {
    const { byLeg, problems } = latestRecords({
        records: set.records.filter(({ record }) => record.leg === leg),
        problems: set.problems.filter((problem) => problem.leg === leg || problem.leg === null),
    });
    const told = [...problems.values()].flat();
    if (told.length > 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(told.join('\n'));
    return byLeg.get(leg);
}
function gapOf(latest, candidates) {
    const byDigest = new Map(candidates.map((candidate) => [candidate.digest, candidate]));
    let at = latest;
    for (;;) {
        const { previous, stage, leg } = at.record;
        if (previous === null) {
            return stage === 'bake'
                ? undefined
                : `The ${stage} record of ${leg} (${at.from}) names no predecessor, so nothing says what it is about.`;
        }
        const before = byDigest.get(previous);
        if (before === undefined) {
            return `The ${stage} record of ${leg} (${at.from}) follows one of digest ${previous}, which is not there: it was lost or changed.`;
        }
        if (stageOf(before) >= stageOf(at) && stage !== 'bake') {
            return `The ${stage} record of ${leg} (${at.from}) follows a ${before.record.stage} record (${before.from}), which cannot be.`;
        }
        at = before;
    }
}
function stageOf({ record }) {
    return STAGES.indexOf(record.stage);
}
function isOneStep(a, b) {
    return a.attempt === b.attempt && a.record.stage === b.record.stage;
}


/***/ }),

/***/ 33554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    bh: () => (  rememberWritten),
    c4: () => (  findRecordFiles),
    m7: () => (  readRecordFile),
    sF: () => (  renderRecord),
    w9: () => (  plannedRecord)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52948);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1252);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74555);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88278);
  var _record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24375);









const MOST_RECORD_BYTES = 1024 * 1024;
const MOST_ENTRIES = 50_000;
const MOST_DEPTH = 4;
const RECORD_FILE = /^(?:.*[.-])?record\.json$/;
function renderRecord(record) {
    return `${(0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .dj)(record)}\n`;
}
const WRITTEN = new WeakMap();
function rememberWritten(record, written) {
    if (!(0,node_util__WEBPACK_IMPORTED_MODULE_2__.isDeepStrictEqual)(record, written))
        WRITTEN.set(record, written);
}
function plannedRecord(record) {
    return { record, digest: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__  .sc)(`${(0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .dj)(WRITTEN.get(record) ?? record)}\n`), from: 'the plan', attempt: 0 };
}
function readRecordFile(path, from = path) {
    const what = `The record ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(from)}`;
    const bytes = (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__  .CB)(what, path, MOST_RECORD_BYTES);
    const parsed = _record_js__WEBPACK_IMPORTED_MODULE_7__  .g1.safeParse((0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__  .qF)(what, bytes));
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.map(String).join('.')}: `;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .yo(`${what} is not valid: ${`${where}${issue?.message ?? ''}`.slice(0, 300)}.`);
    }
    return { record: parsed.data, digest: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__  .sc)(bytes), from, attempt: parsed.data.run.attempt };
}
function findRecordFiles(paths) {
    const found = new Set();
    let entries = 0;
    const walk = (folder, depth) => {
        const inside = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true }).sort((a, b) => (0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .Nx)(a.name, b.name));
        entries += inside.length;
        if (entries > MOST_ENTRIES) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .yo(`Input "records" leads to more than ${MOST_ENTRIES} files (at ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(folder)}); name the folder of the records itself.`);
        }
        for (const entry of inside) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
            if (entry.isDirectory() && depth < MOST_DEPTH)
                walk(path, depth + 1);
            else if (entry.isFile() && RECORD_FILE.test(entry.name))
                found.add(path);
        }
    };
    for (const path of paths) {
        if (isFolder(path))
            walk(path, 0);
        else
            found.add(path);
    }
    return [...found];
}
function isFolder(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory();
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .yo((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .$N)(error) === 'ENOENT'
            ? `Input "records" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(path)}, which does not exist.`
            : `Input "records" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(path)}, which cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .$N)(error) ?? String(error)}).`);
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


/***/ }),

/***/ 46743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Aw: () => (  askedFlags),
    jz: () => (  legNames),
    oG: () => (  useCommands),
    wk: () => (  retryCommand)
  });
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37478);
  var _image_provider_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33623);
  var _providers_providers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22246);



function useCommands({ images, publications }, onRunner) {
    const published = publications.flatMap(({ kind, ref, digest, status }) => {
        if (kind !== 'oci' || ref === null || status === 'failed' || status === 'skipped')
            return [];
        return [`docker pull ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__  .r7)(pinned(ref, digest))}`];
    });
    const own = images.flatMap((image) => ownCommand(image, onRunner && published.length === 0, published.length > 0));
    return [...new Set([...published, ...own])];
}
function retryCommand({ asked }, legs) {
    return ['bakehouse run', ...askedFlags(asked), `--only ${legNames(legs)}`].join(' ');
}
function askedFlags(asked) {
    return asked.map(({ flag, value }) => `--${flag} ${value === null ? '…' : (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__  .r7)(value)}`);
}
function legNames(legs) {
    return (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__  .r7)(legs.map(({ leg }) => leg).join(','));
}
function ownCommand(image, onRunner, isPublished) {
    const { provider, id, handoff } = image;
    const show = (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_2__  .li)(provider, _providers_providers_js__WEBPACK_IMPORTED_MODULE_0__.providers)?.show;
    if (show !== undefined)
        return [show(image).map(_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__  .r7).join(' ')];
    if (provider !== 'docker' || isPublished)
        return [];
    if (handoff?.kind === 'registry' && handoff.ref !== null)
        return [`docker pull ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__  .r7)(handoff.ref)}`];
    return onRunner ? [] : [`docker run --rm -it ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__  .r7)(id)}`];
}
function pinned(ref, digest) {
    if (digest === null || ref.includes('@'))
        return ref;
    return `${ref.replace(/:[^:/]+$/, '')}@${digest}`;
}


/***/ }),

/***/ 6783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    renderJobSummary: () => (  renderJobSummary)
  });
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37478);
  var _core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44495);
  var _commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46743);
  var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27484);




const MOST_OPEN = 20;
const MOST_SHOWN = 200;
const MOST_FAILED = 10;
const MOST_TESTS = 3;
const MOST_IDS = 6;
const MOST_LINES = 100;
function renderJobSummary(facts, address) {
    const parts = [
        `### ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .FV)((0,_words_js__WEBPACK_IMPORTED_MODULE_1__.headline)(facts))}`,
        renderSentence(facts),
        renderContext(facts, address),
        renderOtherPackers(facts),
        renderWrong(facts),
        renderImages(facts),
        renderPublished(facts),
        renderCommands(facts),
        renderTimes(facts),
        renderLeft(facts),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function renderSentence({ legs, publishes, unpublished }) {
    const all = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__.span)(legs);
    const counts = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__.tally)(legs).map(([status, count]) => `${count} ${status === 'missing' ? 'without a result' : status}`);
    const told = [(0,_words_js__WEBPACK_IMPORTED_MODULE_1__.testTally)(legs), all === undefined ? '' : (0,_words_js__WEBPACK_IMPORTED_MODULE_1__.duration)(all.end - all.start)].filter((part) => part !== '');
    const first = [counts.length === 0 ? '' : `**${counts.join(' · ')}**`, told.join(', ')]
        .filter((part) => part !== '')
        .join(' — ');
    const published = legs.filter(isPublished).length;
    const second = unpublished !== ''
        ? (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .FV)(flat(unpublished))
        : publishes
            ? `Published: ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_3__  .hS)(published, 'image')}.`
            : '';
    return [first === '' ? '' : `${first}.`, second].filter((part) => part !== '').join('\n');
}
function renderContext({ run, tools }, address) {
    const packer = tools.find(([name]) => name === 'Packer')?.[1];
    return [
        address === '' ? '' : `[**Open the report**](${address})`,
        run.commit === ''
            ? ''
            : `commit ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .SS)(run.commit.slice(0, 7))}${run.ref === '' ? '' : ` on ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .SS)(run.ref.replace(/^refs\/(?:heads|tags)\//, ''))}`}`,
        packer === undefined ? '' : `Packer ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .FV)(packer)}`,
    ]
        .filter((part) => part !== '')
        .join(' · ');
}
function renderOtherPackers({ tools, otherPackers }) {
    const own = tools.find(([name]) => name === 'Packer')?.[1] ?? '';
    return otherPackers
        .map(([version, legs]) => {
        const more = legs.length - MOST_FAILED;
        const named = legs.slice(0, MOST_FAILED).map(_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .SS).join(', ');
        const whose = `${named}${more > 0 ? ` and ${more} more` : ''}`;
        return `Baked with Packer ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .FV)(version)}; this run has ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .FV)(own)}: ${whose}.`;
    })
        .join('\n');
}
function renderWrong(facts) {
    const { legs, problems } = facts;
    const bad = legs.filter(({ status }) => status === 'failed' || status === 'missing');
    if (bad.length === 0 && problems.length === 0)
        return '';
    const more = bad.length - MOST_FAILED;
    return [
        '#### What went wrong',
        ...problems.slice(0, MOST_FAILED).map((problem) => `- ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .FV)(flat(problem))}`),
        ...bad.slice(0, MOST_FAILED).map((leg) => renderFailure(facts, leg)),
        more > 0 ? `and ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_3__  .hS)(more, 'more image')}, in the table below.` : '',
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function renderFailure(facts, leg) {
    const { legs } = facts;
    const { trouble, tests } = leg;
    const blocked = legs.filter(({ blockedBy }) => blockedBy === leg.leg).map((one) => (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .SS)(one.leg));
    const after = [
        blocked.length === 0
            ? ''
            : `Blocked by it: ${blocked.slice(0, MOST_FAILED).join(', ')}${blocked.length > MOST_FAILED ? ` and ${blocked.length - MOST_FAILED} more` : ''}.`,
        `Reproduce: ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .SS)((0,_commands_js__WEBPACK_IMPORTED_MODULE_0__  .wk)(facts, [leg]))}`,
    ].filter((part) => part !== '');
    if (tests.failures.length === 0) {
        const what = trouble?.kind === 'bake'
            ? `could not be baked${trouble.class === '' ? '' : ` (${trouble.class})`}`
            : trouble?.kind === 'tests'
                ? tests.total === 0
                    ? 'could not be tested'
                    : 'failed its tests'
                : 'came to no result';
        const said = (trouble?.message ?? '').trim();
        const first = cut(said);
        const all = first === said ? '' : `\n${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .aY)('All that was said', said)}`;
        return `**${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .SS)(leg.leg)} ${what}**\n${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .zW)(first)}${all}\n${after.join(' ')}`;
    }
    const title = `**${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .SS)(leg.leg)} failed ${tests.failed} of ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_3__  .hS)(tests.total, 'test')}**`;
    const shown = tests.failures.slice(0, MOST_TESTS).map(({ name, file, line, message }, index) => {
        const place = file === null ? '' : ` (${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .SS)(`${file}${line === null ? '' : `:${line}`}`)})`;
        return `${index === 0 ? `${title}: ` : ''}${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .FV)(flat(name))}${place}\n${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .zW)(cut(message))}`;
    });
    const more = tests.failures.length - shown.length;
    return [...shown, more > 0 ? `and ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_3__  .hS)(more, 'more test')}` : '', after.join(' ')]
        .filter((part) => part !== '')
        .join('\n');
}
function renderImages(facts) {
    const sorted = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__.worstFirst)(facts.legs);
    if (sorted.length === 0)
        return '';
    const wrong = sorted.filter((leg) => !(0,_words_js__WEBPACK_IMPORTED_MODULE_1__.isGood)(leg));
    if (sorted.length > MOST_SHOWN) {
        const left = `${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_3__  .hS)(sorted.length - wrong.length, 'image')} that ${sorted.length - wrong.length === 1 ? 'is' : 'are'} well: see the report.`;
        return [wrong.length === 0 ? '' : `#### Images\n\n${imageTable(facts, wrong.slice(0, MOST_SHOWN))}`, left]
            .filter((part) => part !== '')
            .join('\n\n');
    }
    const open = sorted.length > MOST_OPEN ? sorted.filter(({ status }) => status !== 'reused') : sorted;
    const reused = sorted.slice(open.length);
    return [
        open.length === 0 ? '' : `#### Images\n\n${imageTable(facts, open)}`,
        reused.length === 0 ? '' : folded(`${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_3__  .hS)(reused.length, 'image')} reused`, imageTable(facts, reused)),
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function imageTable(facts, legs) {
    const rows = legs.map((leg) => [
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .SS)(leg.leg),
        (0,_words_js__WEBPACK_IMPORTED_MODULE_1__.isGood)(leg) || leg.status === 'blocked' ? leg.status : `**${leg.status === 'missing' ? 'no result' : leg.status}**`,
        idCell(leg),
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .FV)((0,_words_js__WEBPACK_IMPORTED_MODULE_1__.placeWords)(leg, facts.run.id !== '').join(', ')),
        leg.tests.state === 'failed' ? `**${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__.testWords)(leg.tests)}**` : (0,_words_js__WEBPACK_IMPORTED_MODULE_1__.testWords)(leg.tests),
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .FV)(flat((0,_words_js__WEBPACK_IMPORTED_MODULE_1__.whyWords)(leg, facts.run.at))),
    ]);
    return (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .tp)(['Image', 'Result', 'Image ID', 'Where', 'Tests', 'Why'], rows);
}
function idCell({ images }) {
    if (images.length === 0)
        return '–';
    const shown = images.slice(0, MOST_IDS).map(({ id }) => (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .SS)((0,_words_js__WEBPACK_IMPORTED_MODULE_1__.shortId)(id)));
    return `${shown.join('<br>')}${images.length > shown.length ? `<br>and ${images.length - shown.length} more` : ''}`;
}
function renderPublished({ legs }) {
    const rows = legs.flatMap((leg) => leg.publications.map(({ target, kind, ref, region, digest, id, status }) => [
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .SS)(leg.leg),
        `${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .SS)(target)} ${kind}`,
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .SS)(ref ?? region ?? ''),
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .SS)((0,_words_js__WEBPACK_IMPORTED_MODULE_1__.shortId)(digest ?? id ?? '')),
        status === 'failed' ? `**${status}**` : status,
    ]));
    if (rows.length === 0)
        return '';
    const more = rows.length - MOST_LINES;
    return `#### Published\n\n${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .tp)(['Image', 'Target', 'Reference', 'Digest or ID', 'Now'], rows.slice(0, MOST_LINES))}${more > 0 ? `\n\nand ${more} more, in the report` : ''}`;
}
function renderCommands(facts) {
    const lines = facts.legs.filter(_words_js__WEBPACK_IMPORTED_MODULE_1__.isGood).flatMap((leg) => {
        const ids = leg.images.map(({ id, region }) => (region === 'local' ? id : `${id} ${region}`));
        return [`# ${flat(leg.leg)}`, ...ids, ...(0,_commands_js__WEBPACK_IMPORTED_MODULE_0__  .oG)(leg, facts.run.id !== '')];
    });
    if (lines.length === 0)
        return '';
    return folded('Copy full IDs and pull commands', (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .zW)(lines.slice(0, 3 * MOST_LINES).join('\n')));
}
function renderTimes({ legs }) {
    const rows = legs
        .filter(({ parts }) => parts.length > 0)
        .slice(0, MOST_LINES)
        .map((leg) => {
        const took = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__.span)([leg]);
        const of = (what) => {
            const own = leg.parts.filter((part) => part.what === what);
            return own.length === 0 ? '–' : (0,_words_js__WEBPACK_IMPORTED_MODULE_1__.duration)(own.reduce((sum, { start, end }) => sum + end - start, 0));
        };
        return [
            (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .SS)(leg.leg),
            of('bake'),
            of('test'),
            of('publish'),
            took === undefined ? '–' : (0,_words_js__WEBPACK_IMPORTED_MODULE_1__.duration)(took.end - took.start),
        ];
    });
    return rows.length === 0 ? '' : folded('Time per image', (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .tp)(['Image', 'Bake', 'Test', 'Publish', 'Total'], rows));
}
function renderLeft({ legs }) {
    const all = legs.flatMap(({ leftovers }) => leftovers);
    const open = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__.openLeftovers)(all).slice(0, MOST_OPEN);
    return [(0,_words_js__WEBPACK_IMPORTED_MODULE_1__.leftSentence)(all), ...open.map((line) => `- ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_2__  .SS)(line)}`)].join('\n');
}
function isPublished({ publications }) {
    return publications.some(({ status }) => status !== 'failed' && status !== 'skipped');
}
function folded(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
function flat(text) {
    return (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_3__  .IN)(text.replace(/\s+/g, ' ').trim(), 400);
}
function cut(text) {
    return (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_3__  .IN)(text.trim().split('\n').slice(0, 20).join('\n'), 1500);
}


/***/ }),

/***/ 34815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  keepReport: () => (  keepReport),
  runContext: () => (  runContext)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(8005);
var files = __webpack_require__(74555);
var paths = __webpack_require__(56408);
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./.build/report/markup.js
class Markup {
    text;
    constructor(text) {
        this.text = text;
    }
}
function markup(literals, ...values) {
    const { pieces, places } = templateOf(literals);
    let text = pieces[0] ?? '';
    for (const [index, value] of values.entries()) {
        const isText = typeof value === 'string' || typeof value === 'number';
        const place = places[index];
        if (place === 'attribute' ? !isText : place === 'tag' && isText) {
            throw new Error(`This is no place for ${isText ? 'text' : 'markup'}: ${pieces[index] ?? ''}`);
        }
        text += rendered(value) + (pieces[index + 1] ?? '');
    }
    return new Markup(text);
}
function authored(text) {
    return new Markup(text);
}
const nothing = new Markup('');
function linkAddress(text) {
    try {
        const { protocol, href } = new URL(text);
        return protocol === 'https:' || protocol === 'http:' ? href : undefined;
    }
    catch {
        return undefined;
    }
}
const templates = new WeakMap();
function templateOf(literals) {
    const had = templates.get(literals);
    if (had !== undefined)
        return had;
    const pieces = literals.map((literal) => literal.replace(/\n\s+/g, '\n'));
    let before = '';
    const places = pieces.map((piece) => {
        before += piece;
        const tag = before.lastIndexOf('<');
        if (tag <= before.lastIndexOf('>'))
            return 'content';
        return before.slice(tag).split('"').length % 2 === 0 ? 'attribute' : 'tag';
    });
    const template = { pieces, places };
    templates.set(literals, template);
    return template;
}
function rendered(value) {
    if (value instanceof Markup)
        return value.text;
    if (typeof value === 'string')
        return escaped(value);
    if (typeof value === 'number')
        return String(value);
    return value.map(rendered).join('');
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
    '`': '&#96;',
};
const UNSEEN = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u061c]/gu;
function escaped(text) {
    if (/^[\w ./:@·,+-]*$/.test(text))
        return text;
    return text
        .toWellFormed()
        .replace(/\r\n?/g, '\n')
        .replace(UNSEEN, (sign) => (sign === '\n' || sign === '\t' ? sign : '\ufffd'))
        .replace(/[&<>"'`]/g, (sign) => ENTITIES[sign] ?? '');
}

var report_words = __webpack_require__(27484);
var wording = __webpack_require__(37478);
var values = __webpack_require__(1252);
;// CONCATENATED MODULE: ./.build/report/page/parts.js

function parts_link(address, words) {
    const href = linkAddress(address);
    return href === undefined ? markup `${words}` : markup `<a href="${href}">${words}</a>`;
}
function encoded(text) {
    return encodeURIComponent(text.toWellFormed());
}
function toLeg({ slug, leg }) {
    return markup `<a href="#${encoded(`image-${slug}`)}">${leg}</a>`;
}
function parts_anchor({ slug }) {
    return `image-${slug}`;
}
function section(id, title, body) {
    if (body === nothing || (Array.isArray(body) && body.length === 0))
        return nothing;
    return markup `<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${body}
  </section> `;
}
function joined(pieces, between) {
    return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece]));
}
function copied(text, shown = text) {
    return shown === text
        ? markup `<code data-copy="">${text}</code>`
        : markup `<code data-copy="${text}" title="${text}">${shown}</code>`;
}
function repositoryAddress({ run }) {
    const at = run.url.indexOf('/actions/runs/');
    return at === -1 ? '' : run.url.slice(0, at);
}
function fileAddress(facts, file, line) {
    const repository = repositoryAddress(facts);
    if (repository === '' || facts.run.commit === '')
        return '';
    const path = file.split('/').map(encoded).join('/');
    return `${repository}/blob/${encoded(facts.run.commit)}/${path}${line === null ? '' : `#L${line}`}`;
}
function isOnRunner({ run }) {
    return run.id !== '';
}

;// CONCATENATED MODULE: ./.build/report/page/chain.js





const MOST_NODES = 60;
const MOST_LISTED = 300;
const WIDE = 210;
const HIGH = 46;
const GAP = { x: 70, y: 16 };
const LONGEST = { name: 27, line: 32 };
function renderChain(legs) {
    if (legs.length === 0)
        return nothing;
    const nodes = nodesOf(legs);
    const isListed = legs.length <= MOST_LISTED;
    const list = isListed ? markup `<ul class="tree">${renderTree(legs)}</ul>` : nothing;
    if (nodes.length > MOST_NODES)
        return markup `<div class="card">${levelsTable(legs)}</div>`;
    return markup `<div class="card chain${isListed ? ' wide' : ''}">${drawing(nodes)}</div>
    ${isListed
        ? markup `<div class="card narrow">${list}</div>
            <details class="card wide">
              <summary>The chain as a list</summary>
              ${list}
            </details>`
        : markup `<div class="card">${levelsTable(legs)}</div>`}`;
}
function nodesOf(legs) {
    const isSmall = legs.length <= MOST_NODES;
    const imageOf = ({ leg }) => leg.split('/')[0] ?? leg;
    const idOf = (leg) => (isSmall ? leg.leg : `${leg.level} ${imageOf(leg)}`);
    const byLeg = new Map(legs.map((leg) => [leg.leg, leg]));
    return [...(0,values .me)(legs, idOf)].flatMap(([id, group]) => {
        const [first] = group;
        if (first === undefined)
            return [];
        const parents = group.flatMap(({ parent }) => {
            const above = parent === null ? undefined : byLeg.get(parent);
            return above === undefined || idOf(above) === id ? [] : [idOf(above)];
        });
        const counts = (0,report_words.tally)(group);
        const one = isSmall || group.length === 1;
        return [
            {
                id,
                level: first.level,
                title: one ? first.leg : imageOf(first),
                line: one ? lineOf(first) : counts.map(([status, count]) => `${count} ${status}`).join(', '),
                status: report_words.STATUSES.find((status) => group.some((leg) => leg.status === status)) ?? 'baked',
                parents: new Set(parents),
            },
        ];
    });
}
function lineOf({ status, reason, blockedBy }) {
    if (blockedBy !== null)
        return `blocked by ${blockedBy}`;
    return status === 'baked' || status === 'failed' ? `${status} · ${reason}` : status;
}
function drawing(nodes) {
    const levels = [...new Set(nodes.map(({ level }) => level))].toSorted((a, b) => a - b);
    const places = new Map();
    let rows = 0;
    for (const [column, level] of levels.entries()) {
        const meanRow = ({ parents }) => {
            const known = [...parents].flatMap((id) => places.get(id)?.y ?? []);
            return known.length === 0 ? 0 : known.reduce((sum, y) => sum + y, 0) / known.length;
        };
        const inLevel = nodes.filter((node) => node.level === level).toSorted((a, b) => meanRow(a) - meanRow(b));
        rows = Math.max(rows, inLevel.length);
        for (const [row, { id }] of inLevel.entries()) {
            places.set(id, { x: column * (WIDE + GAP.x) + 2, y: row * (HIGH + GAP.y) + 2 });
        }
    }
    const width = Math.max(4 * (WIDE + GAP.x) - GAP.x, levels.length * (WIDE + GAP.x) - GAP.x) + 4;
    const height = rows * (HIGH + GAP.y) - GAP.y + 4;
    const edges = nodes.flatMap(({ id, parents }) => [...parents].map((parent) => {
        const [from, to] = [places.get(parent), places.get(id)];
        if (from === undefined || to === undefined)
            return nothing;
        const [x1, y1, x2, y2] = [from.x + WIDE, from.y + HIGH / 2, to.x, to.y + HIGH / 2];
        const middle = (x1 + x2) / 2;
        return markup `<path d="M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}" />`;
    }));
    return markup `<svg
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="Which image builds on which; the list says the same"
  >
    ${edges}${nodes.map((node) => renderNode(node, places.get(node.id) ?? { x: 0, y: 0 }))}
  </svg>`;
}
function renderNode({ title, line, status }, { x, y }) {
    return markup `<g class="is-${status}" transform="translate(${x} ${y})"
    ><title>${title}: ${line}</title><rect width="${WIDE}" height="${HIGH}" rx="8" /><text x="12" y="19"
      >${cut(title, LONGEST.name)}</text
    ><text class="dim" x="12" y="36">${cut(line, LONGEST.line)}</text></g
  >`;
}
function renderTree(legs) {
    const byParent = (0,values .me)(legs, ({ parent }) => parent);
    const known = new Set(legs.map(({ leg }) => leg));
    const branch = (leg, depth) => {
        const below = depth > 40 ? [] : (byParent.get(leg.leg) ?? []);
        return markup `<li class="is-${leg.status}">
      ${toLeg(leg)} <span class="status">${leg.status}</span>${below.length === 0
            ? nothing
            : markup `<ul>
              ${below.map((one) => branch(one, depth + 1))}
            </ul>`}
    </li>`;
    };
    return legs.filter(({ parent }) => parent === null || !known.has(parent)).map((leg) => branch(leg, 0));
}
function levelsTable(legs) {
    const rows = [...(0,values .me)(legs, ({ level }) => level)].toSorted(([a], [b]) => a - b);
    return markup `<table>
    <caption>
      Images by the number of images below them
    </caption>
    <thead>
      <tr>
        <th scope="col">Level</th>
        <th scope="col">Images</th>
        <th scope="col">Results</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(([level, group]) => markup `<tr>
            <th scope="row">${level}</th>
            <td>${(0,wording .hS)(group.length, 'image')}</td>
            <td>
              ${(0,report_words.tally)(group)
        .map(([status, count]) => `${count.toLocaleString('en-US')} ${status}`)
        .join(', ')}
            </td>
          </tr>`)}
    </tbody>
  </table>`;
}
function cut(text, most) {
    const signs = Array.from(text.slice(0, 4 * most));
    return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : text;
}

var leftover = __webpack_require__(79825);
var commands = __webpack_require__(46743);
;// CONCATENATED MODULE: ./.build/report/page/result.js





const MOST_OPEN = 20;
const MOST_TESTS = 5;
const LONGEST_SAID = 4000;
function renderResult(facts) {
    const { legs, problems } = facts;
    const bad = legs.filter(({ status }) => status === 'failed' || status === 'missing');
    const more = bad.length - MOST_OPEN;
    return markup `<header>
      <h1>${(0,report_words.headline)(facts)}</h1>
      <p class="sub">${joined(contextOf(facts), ' · ')}</p>
    </header>
    ${problems.slice(0, MOST_OPEN).map((problem) => markup `<div class="card alert"><pre>${said(problem)}</pre></div>`)}
    ${bad.slice(0, MOST_OPEN).map((leg) => renderFailure(facts, leg))}
    ${more > 0 ? markup `<p>${(0,wording .hS)(more, 'more image')} failed; the table of <a href="#images">images</a> has them all.</p>` : nothing}
    <ul class="tiles">
      ${(0,report_words.tally)(legs).map(([status, count]) => markup `<li class="card"><b class="${status}">${count.toLocaleString('en-US')}</b>${status === 'missing' ? 'without a result' : status}</li>`)}
    </ul>
    <p class="sub">${joined(sentences(facts), ' · ')}</p> `;
}
function contextOf(facts) {
    const { repository, ref, commit, id, attempt, event, at, url } = facts.run;
    const home = repositoryAddress(facts);
    const when = new Date(at).toISOString();
    return [
        repository,
        ref.replace(/^refs\/(?:heads|tags)\//, ''),
        commit === '' ? '' : parts_link(home === '' ? '' : `${home}/commit/${encoded(commit)}`, commit.slice(0, 7)),
        id === '' ? '' : `run ${id}, attempt ${attempt}`,
        event,
        markup `<time datetime="${when}">${when.slice(0, 16).replace('T', ' ')} UTC</time>`,
        url === '' ? '' : parts_link(url, 'Open the run'),
    ].filter((part) => part !== '');
}
function renderFailure(facts, leg) {
    const { trouble, tests } = leg;
    const blocked = facts.legs.filter(({ blockedBy }) => blockedBy === leg.leg);
    const title = trouble?.kind === 'tests'
        ? tests.total === 0
            ? 'could not be tested'
            : `failed ${tests.failed} of ${(0,wording .hS)(tests.total, 'test')}`
        : trouble?.kind === 'bake'
            ? `could not be baked${trouble.class === '' ? '' : ` (${trouble.class})`}`
            : 'came to no result';
    return markup `<div class="card alert">
    <h2>${toLeg(leg)} <span class="failed">${title}</span></h2>
    ${tests.failures.slice(0, MOST_TESTS).map((test) => renderTest(facts, test))}
    ${tests.failures.length > MOST_TESTS ? markup `<p class="sub">and ${tests.failures.length - MOST_TESTS} more below</p>` : nothing}
    ${tests.failures.length === 0 && trouble !== null ? markup `<pre>${trouble.message.trim()}</pre>` : nothing}
    <p class="sub">
      ${blocked.length === 0 ? 'Nothing that builds on it was held back.' : markup `Blocked by it: ${joined(blocked.slice(0, MOST_OPEN).map(toLeg), ', ')}${blocked.length > MOST_OPEN ? ` and ${blocked.length - MOST_OPEN} more` : ''}.`}
      Reproduce:
      ${copied((0,commands .wk)(facts, [leg]))}${facts.run.url === '' ? nothing : markup ` · ${parts_link(facts.run.url, 'job log')}`}
    </p>
  </div> `;
}
function renderTest(facts, test) {
    const { name, instances, file, line, message } = test;
    const place = file === null ? '' : `${file}${line === null ? '' : `:${line}`}`;
    return markup `<p>
      <b>${name}</b
      >${place === '' ? nothing : markup ` · ${parts_link(fileAddress(facts, file ?? '', line), place)}`}${instances.length === 0 ? nothing : markup ` <span class="dim">on ${instances.join(', ')}</span>`}
    </p>
    <pre>${said(message)}</pre> `;
}
function said(text) {
    const clean = text.trim();
    return clean.length > LONGEST_SAID ? `${clean.slice(0, LONGEST_SAID)}…` : clean;
}
function sentences(facts) {
    const { legs, publishes, unpublished } = facts;
    const all = (0,report_words.span)(legs);
    const path = (0,report_words.criticalPath)(legs);
    const own = (0,report_words.span)(path);
    const published = legs.filter(({ publications }) => publications.some(({ status }) => status !== 'failed' && status !== 'skipped')).length;
    return [
        (0,report_words.testTally)(legs),
        all === undefined ? '' : (0,report_words.duration)(all.end - all.start),
        own === undefined || path.length < 2 ? '' : `critical path: ${path.map(({ leg }) => leg).join(' → ')}`,
        publishes && unpublished === '' ? `${(0,wording .hS)(published, 'image')} published` : '',
        unpublished,
        legs.every(report_words.isGood) ? '' : markup `retry: ${copied((0,commands .wk)(facts, wrong(legs)))}`,
    ].filter((part) => part !== '');
}
function wrong(legs) {
    return legs.filter((leg) => !(0,report_words.isGood)(leg) && leg.status !== 'blocked').slice(0, MOST_OPEN);
}

;// CONCATENATED MODULE: ./.build/report/page/details.js







const MOST_ROWS = 300;
function renderDetails(facts, legs) {
    return markup `${legs.map((leg) => details(facts, leg))}`;
}
function details(facts, leg) {
    const { status, builder, template } = leg;
    const took = (0,report_words.span)([leg]);
    const about = [
        took === undefined ? '' : (0,report_words.duration)(took.end - took.start),
        `${builder === 'packer' ? 'template' : 'Dockerfile'} ${template}`,
        leg.parent === null ? '' : `on ${leg.parent}`,
    ].filter((part) => part !== '');
    const open = (0,report_words.isGood)(leg) ? nothing : markup ` open=""`;
    return markup `<details class="card row is-${status}" id="${parts_anchor(leg)}" ${open}>
    <summary>
      <b>${leg.leg}</b> <span class="status">${status === 'missing' ? 'no result' : status}</span>
      <span class="sub">${about.join(' · ')}</span>
    </summary>
    <dl>
      ${rows(facts, leg).map(([name, value]) => markup `<dt>${name}</dt>
            <dd>${value}</dd>`)}
    </dl>
  </details> `;
}
function rows(facts, leg) {
    const { trouble, tests, images, key, leftovers, publications, sources } = leg;
    const whys = [leg.reason, ...leg.causes.map(({ leg: cause, reason }) => `${cause}: ${reason}`)];
    const own = [
        [
            trouble?.kind === 'blocked' ? 'Blocked' : 'Went wrong',
            trouble === null ? [] : [markup `<pre>${trouble.message.trim()}</pre>`],
        ],
        [
            'Tests',
            [
                (0,report_words.testWords)(tests),
                ...tests.instances
                    .slice(0, 50)
                    .map(({ name, passed, total }) => markup `<br />${name}: ${passed} of ${total} passed`),
            ],
        ],
        ['Failed tests', tests.failures.map((test) => renderTest(facts, test))],
        [
            'Use it',
            joined((0,commands .oG)(leg, isOnRunner(facts)).map((command) => copied(command)), markup `<br />`),
        ],
        [
            'Images',
            joined(images.map((image) => markup `${copied(image.id)}
              <span class="dim"
                >${[image.region, image.build, image.created ?? ''].filter((part) => part !== '').join(' · ')}</span
              >`), markup `<br />`),
        ],
        [
            'Names',
            joined([...new Set(images.flatMap(({ tags }) => tags))].map((tag) => markup `<code>${tag}</code>`), ', '),
        ],
        [
            'Files',
            joined(images
                .flatMap(({ files }) => files)
                .map(({ path, size }) => markup `<code>${path}</code> <span class="dim">${size.toLocaleString('en-US')} bytes</span>`), markup `<br />`),
        ],
        ['Why', whys.filter((why) => why !== '').length === 0 ? [] : [whys.join(' ← ')]],
        [
            'From',
            [
                parts_link(fileAddress(facts, leg.template, null), leg.template),
                leg.parent === null ? nothing : markup `, on ${leg.parent}`,
            ],
        ],
        [
            'Sources',
            joined(sources.map(({ id, name }) => markup `<code>${id}</code>${name === null ? nothing : ` ${name}`}`), markup `<br />`),
        ],
        ['Not committed', leg.dirty.length === 0 ? [] : [leg.dirty.slice(0, 50).join(', ')]],
        ['Key', key === null ? [] : [copied(key)]],
        ['Same image', leg.aliases.length === 0 ? [] : [leg.aliases.slice(0, 50).join(', ')]],
        [
            'Time',
            joined(leg.parts.map(({ what, start, end, failed }) => `${what} ${(0,report_words.duration)(end - start)}${failed ? ' (failed)' : ''}`), ', '),
        ],
        ['Variables', leg.variables.length === 0 ? [] : [leg.variables.join(', ')]],
        [
            'Published',
            joined(publications.map(({ target, kind, region, ref, id, status }) => `${target} (${kind}${region === null ? '' : `, ${region}`}): ${ref ?? id ?? ''} ${status}`), markup `<br />`),
        ],
        ['Left behind', joined(leftovers.filter(leftover .nT).map(leftover .tL), markup `<br />`)],
    ];
    return own.filter(([, value]) => value.length > 0);
}
function renderWhy(legs) {
    const baked = legs.filter(({ status }) => status !== 'reused');
    const byCause = (0,values .me)(baked, ({ causes }) => causes.at(-1)?.leg);
    const followers = ({ leg }) => (byCause.get(leg) ?? []).slice(0, MOST_ROWS);
    const roots = legs
        .filter((leg) => leg.causes.length === 0 && (leg.status !== 'reused' || byCause.has(leg.leg)))
        .slice(0, MOST_ROWS);
    if (roots.length === 0)
        return nothing;
    return markup `<div class="card">
    <ul class="tree">
      ${roots.map((leg) => {
        const below = followers(leg);
        return markup `<li>
          ${toLeg(leg)} <span class="dim">${leg.reason}</span>${below.length === 0
            ? nothing
            : markup `<ul>
                  ${below.map((one) => markup `<li>${toLeg(one)} <span class="dim">${one.reason}</span></li>`)}
                </ul>`}
        </li> `;
    })}
    </ul>
  </div>`;
}

;// CONCATENATED MODULE: ./.build/report/page/images.js





const MOST_WHOLE = 300;
const GROUP = 500;
const MOST_IDS = 12;
function renderImages(facts) {
    const { legs } = facts;
    if (legs.length === 0)
        return [];
    const sorted = (0,report_words.worstFirst)(legs);
    if (legs.length <= MOST_WHOLE) {
        return [
            filter(legs),
            markup `<div class="card">${table(facts, sorted, 'Every image of the run, the worst first', true)}</div>`,
            renderDetails(facts, sorted),
        ];
    }
    const wrong = sorted.filter((leg) => !(0,report_words.isGood)(leg));
    const detailed = wrong.slice(0, MOST_WHOLE);
    const rest = [...wrong.slice(MOST_WHOLE), ...sorted.filter(report_words.isGood)];
    const groups = Array.from({ length: Math.ceil(rest.length / GROUP) }, (_, index) => rest.slice(index * GROUP, (index + 1) * GROUP));
    return [
        filter(legs),
        detailed.length === 0
            ? nothing
            : markup `<div class="card">${table(facts, detailed, 'Images that are not ready', true)}</div>`,
        markup `${groups.map((group, index) => {
            const [first, last] = [index * GROUP + 1, index * GROUP + group.length];
            const title = `${first.toLocaleString('en-US')} to ${last.toLocaleString('en-US')}: ${(0,report_words.tally)(group)
                .map(([status, count]) => `${count.toLocaleString('en-US')} ${status}`)
                .join(', ')}`;
            return markup `<details class="card group">
        <summary>${title}</summary>
        ${table(facts, group, `Images ${title}`, false)}
      </details> `;
        })}`,
        renderDetails(facts, detailed),
    ];
}
function filter(legs) {
    const choices = (0,report_words.tally)(legs);
    if (choices.length < 2)
        return markup `<p class="search" hidden=""></p>`;
    return markup `<fieldset class="filter">
    <legend>Show</legend>
    <label><input type="radio" name="show" id="show-all" checked="" /> all ${legs.length.toLocaleString('en-US')}</label
    >${choices.map(([status, count]) => markup `<label
          ><input type="radio" name="show" id="show-${status}" />
          <span class="${status}"
            >${status === 'missing' ? 'without a result' : status} ${count.toLocaleString('en-US')}</span
          ></label
        >`)}<span class="search" hidden=""></span>
  </fieldset>`;
}
function table(facts, legs, caption, isDetailed) {
    return markup `<table class="cards">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">Image</th>
        <th scope="col">Result</th>
        <th scope="col">Image ID</th>
        <th scope="col">Where</th>
        <th scope="col">Tests</th>
        <th scope="col">Why</th>
        <th scope="col">Key</th>
      </tr>
    </thead>
    <tbody>
      ${legs.map((leg) => row(facts, leg, isDetailed))}
    </tbody>
  </table>`;
}
function row(facts, leg, isDetailed) {
    const { status, slug, key, tests } = leg;
    const name = isDetailed
        ? markup `<th scope="row"><a href="#${encoded(parts_anchor({ slug }))}">${leg.leg}</a></th>`
        : markup `<th scope="row" id="${parts_anchor({ slug })}">${leg.leg}</th>`;
    return markup `<tr class="row is-${status}">
    ${name}
    <td class="s" data-label="Result"><span class="status">${status === 'missing' ? 'no result' : status}</span></td>
    <td data-label="Image ID">${ids(leg.images)}</td>
    <td data-label="Where">${(0,report_words.placeWords)(leg, isOnRunner(facts)).join(', ')}</td>
    <td data-label="Tests" class="${tests.state === 'failed' ? 'failed' : tests.state === 'passed' ? 'good' : 'dim'}">
      ${(0,report_words.testWords)(tests)}
    </td>
    <td data-label="Why" class="dim">${(0,wording .IN)((0,report_words.whyWords)(leg, facts.run.at), 160)}</td>
    <td data-label="Key">${key === null ? nothing : markup `<code title="${key}">${key.slice(0, 12)}</code>`}</td>
  </tr> `;
}
function ids(images) {
    if (images.length === 0)
        return '–';
    const shown = images
        .slice(0, MOST_IDS)
        .map(({ id, region }) => region === 'local'
        ? copied(id, (0,report_words.shortId)(id))
        : markup `${copied(id, (0,report_words.shortId)(id))} <span class="dim">${region}</span>`);
    const more = images.length - shown.length;
    return [joined(shown, markup `<br />`), more > 0 ? markup `<br />and ${more} more` : nothing].flat();
}

;// CONCATENATED MODULE: ./.build/report/page/rest.js






const rest_MOST_ROWS = 500;
function renderPublished({ legs, unpublished }) {
    const all = legs.flatMap((leg) => leg.publications.map((one) => ({ leg, one })));
    if (all.length === 0)
        return unpublished === '' ? nothing : markup `<p>${unpublished}</p>`;
    return markup `<div class="card">
    <table class="cards">
      <caption>
        ${caption('Where images were brought to', all.length)}
      </caption>
      <thead>
        <tr>
          <th scope="col">Image</th>
          <th scope="col">Target</th>
          <th scope="col">Reference</th>
          <th scope="col">Digest or id</th>
          <th scope="col">Now</th>
        </tr>
      </thead>
      <tbody>
        ${all.slice(0, rest_MOST_ROWS).map(({ leg, one }) => markup `<tr>
              <th scope="row">${toLeg(leg)}</th>
              <td data-label="Target">${one.target} <span class="dim">${one.kind}</span></td>
              <td data-label="Reference">${one.ref === null ? (one.region ?? '') : copied(one.ref)}</td>
              <td data-label="Digest or id">
                ${one.digest === null ? (one.id === null ? '' : copied(one.id)) : copied(one.digest)}
              </td>
              <td data-label="Now" class="s ${one.status === 'failed' ? 'failed' : 'good'}">${one.status}</td>
            </tr> `)}
      </tbody>
    </table>
  </div>`;
}
function underHeading(sentence) {
    return sentence.replace(/^Left behind: (.)/, (_, first) => first.toUpperCase());
}
function renderLeftBehind({ legs }) {
    const all = legs.flatMap((leg) => leg.leftovers.map((one) => ({ leg, one })));
    const open = all.filter(({ one }) => (0,leftover .nT)(one));
    const removed = all.filter(({ one }) => !(0,leftover .nT)(one)).map(({ one }) => one);
    return markup `<div class="card">
    <p>${underHeading((0,report_words.leftSentence)(all.map(({ one }) => one)))}</p>
    ${open.length === 0
        ? nothing
        : markup `<table class="cards">
            <caption>
              ${caption('What somebody has to look at', open.length)}
            </caption>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">State</th>
                <th scope="col">Image</th>
                <th scope="col">Why</th>
                <th scope="col">Command</th>
              </tr>
            </thead>
            <tbody>
              ${open.slice(0, rest_MOST_ROWS).map(({ leg, one }) => markup `<tr>
                    <th scope="row">
                      ${one.kind} <code>${one.id}</code>${one.region === null ? nothing : markup ` in ${one.region}`}
                    </th>
                    <td data-label="State" class="failed">${one.state === 'left' ? 'left' : 'not checked'}</td>
                    <td data-label="Image">${toLeg(leg)}</td>
                    <td data-label="Why">${one.reason}</td>
                    <td data-label="Command">${one.command === null ? '' : copied(one.command)}</td>
                  </tr> `)}
            </tbody>
          </table>`}${removed.length === 0
        ? nothing
        : markup `<details>
            <summary>${(0,wording .hS)(removed.length, 'thing')} removed</summary>
            <ul>
              ${removed.slice(0, rest_MOST_ROWS).map(({ kind, id, region }) => markup `<li>${kind} <code>${id}</code>${region === null ? nothing : markup ` in ${region}`}</li>`)}
            </ul>
          </details>`}
  </div>`;
}
function renderSources({ legs }) {
    const used = legs.flatMap(({ leg, sources }) => sources.map((source) => ({ leg, source })));
    if (used.length === 0)
        return nothing;
    const byId = [...(0,values .me)(used, ({ source }) => source.id)].slice(0, rest_MOST_ROWS);
    return markup `<div class="card">
    <table class="cards">
      <caption>
        What images start from that the run did not bake
      </caption>
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Name</th>
          <th scope="col">Used by</th>
        </tr>
      </thead>
      <tbody>
        ${byId.map(([id, users]) => markup `<tr>
              <th scope="row">${copied(id)}</th>
              <td data-label="Name">${users[0]?.source.name ?? ''}</td>
              <td data-label="Used by">
                ${users
        .slice(0, 10)
        .map(({ leg }) => leg)
        .join(', ')}${users.length > 10 ? ` and ${users.length - 10} more` : ''}
              </td>
            </tr> `)}
      </tbody>
    </table>
  </div>`;
}
function renderTools(facts) {
    const { tools, from, run, otherPackers } = facts;
    const oldest = (0,report_words.ageOf)(facts.legs.filter(({ status }) => status === 'reused').flatMap(({ images }) => images), run.at);
    const rows = [
        ...tools.map(([name, version]) => [name, version]),
        ...otherPackers.map(([version, legs]) => {
            const more = legs.length > 10 ? ` and ${legs.length - 10} more` : '';
            return ['Reused, of Packer', `${version}: ${legs.slice(0, 10).join(', ')}${more}`];
        }),
        ...(from.length === 0 ? [] : [['Plan read from', from.slice(0, 50).join(', ')]]),
        ...(oldest === '' ? [] : [['Oldest reused image', oldest]]),
        [
            'Ran',
            isOnRunner(facts) ? joined([run.repository, `run ${run.id}`, `attempt ${run.attempt}`], ', ') : 'on this machine',
        ],
    ];
    return markup `<div class="card">
    <dl>
      ${rows.map(([name, value]) => markup `<dt>${name}</dt>
            <dd>${value}</dd>`)}
    </dl>
  </div>`;
}
function caption(words, count) {
    return count > rest_MOST_ROWS ? `${words}, the first ${rest_MOST_ROWS} of ${count.toLocaleString('en-US')}` : words;
}

;// CONCATENATED MODULE: ./.build/report/page/script.js
const SCRIPT = `
(() => {
  'use strict';
  const make = (name, text, className) => Object.assign(document.createElement(name), { textContent: text, className });
  const copyText = async (text, element) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const range = document.createRange();
      range.selectNodeContents(element);
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      return document.execCommand('copy');
    }
  };
  const addButtons = (within) => {
    for (const element of within.querySelectorAll('[data-copy]:not([data-made])')) {
      const fold = element.parentElement.closest('details');
      if (fold !== null && !fold.open && !element.closest('summary')) continue;
      element.setAttribute('data-made', '');
      const button = make('button', 'Copy', 'copy');
      button.type = 'button';
      button.setAttribute('aria-label', 'Copy ' + (element.dataset.copy || element.textContent));
      button.addEventListener('click', async () => {
        const done = await copyText(element.dataset.copy || element.textContent, element);
        button.textContent = done ? 'Copied' : 'Selected';
        setTimeout(() => { button.textContent = 'Copy'; }, 1500);
      });
      element.after(button);
    }
  };
  const openTo = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null) return;
    for (let at = target; at !== null; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    target.scrollIntoView();
  };
  const addSearch = () => {
    const place = document.querySelector('#images .search');
    if (place === null) return;
    const field = make('input', '', '');
    field.type = 'search';
    field.placeholder = 'Find an image, id or key';
    field.setAttribute('aria-label', 'Find an image, id or key');
    place.append(field);
    place.hidden = false;
    field.addEventListener('input', () => {
      const wanted = field.value.trim().toLowerCase();
      const used = new Set();
      for (const row of document.querySelectorAll('#images .row')) {
        const fits = wanted === '' || row.textContent.toLowerCase().includes(wanted);
        row.hidden = !fits;
        if (fits) used.add(row.closest('details.group'));
      }
      for (const group of document.querySelectorAll('#images details.group')) {
        group.hidden = !used.has(group);
        if (wanted !== '' && used.has(group)) group.open = true;
      }
    });
  };
  addButtons(document);
  addSearch();
  openTo();
  addEventListener('hashchange', openTo);
  document.addEventListener('toggle', (event) => { if (event.target.open) addButtons(event.target); }, true);
  addEventListener('beforeprint', () => { for (const one of document.querySelectorAll('details')) one.open = true; });
})();
`;

;// CONCATENATED MODULE: ./.build/report/page/style.js
const STYLE = `
:root{color-scheme:light dark;--bg:#fbfaf7;--card:#fff;--ink:#22201c;--dim:#655f56;--line:#e0dace;--edge:#857d70;
--baked:#8a4600;--reused:#275a87;--good:#226237;--bad:#a32a22;--wait:#655f56;
--t-prepare:#b9a98f;--t-bake:#c77f33;--t-test:#3f8f58;--t-publish:#4a7fb0;--t-bad:#c23b32;
--mono:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
@media (prefers-color-scheme:dark){:root{--bg:#171614;--card:#1f1d1a;--ink:#ece7de;--dim:#aca497;--line:#38342e;--edge:#8a8276;
--baked:#e8a055;--reused:#8bb8e4;--good:#79cb8f;--bad:#f2877d;--wait:#aca497;
--t-prepare:#8d8069;--t-bake:#c98438;--t-test:#4da268;--t-publish:#6ba3d8;--t-bad:#e0625a}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,"Segoe UI","Liberation Sans",sans-serif}
main{max-width:1240px;margin:0 auto;padding:28px 24px 80px}
h1{font-size:24px;line-height:1.3;margin:0;overflow-wrap:anywhere}
h2{font-size:17px;margin:36px 0 10px}
.alert h2{font-size:15px;margin:0;overflow-wrap:anywhere}
p{margin:8px 0}
a{color:inherit;text-underline-offset:2px}
a:focus-visible,summary:focus-visible,input:focus-visible,button:focus-visible{outline:2px solid var(--reused);outline-offset:2px}
code,pre,.id{font-family:var(--mono);font-size:13px;overflow-wrap:anywhere}
pre{margin:8px 0;white-space:pre-wrap}
.dim,.sub{color:var(--dim)}.sub{overflow-wrap:anywhere}
.baked,.is-baked .status{color:var(--baked)}.reused,.is-reused .status{color:var(--reused)}.good{color:var(--good)}
.failed,.missing,.is-failed .status,.is-missing .status{color:var(--bad)}
.blocked,.cancelled,.is-blocked .status,.is-cancelled .status{color:var(--wait)}
.status{font-weight:600}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:14px 16px;margin-top:10px}
.alert{border-left:4px solid var(--bad);margin-top:16px}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(130px,1fr));gap:12px;margin:20px 0 10px;padding:0;list-style:none}
.tiles li{margin:0}
.tiles b{font-size:24px;display:block;line-height:1.2}
table{border-collapse:collapse;width:100%}
caption{text-align:left;color:var(--dim);padding:0 0 8px}
th,td{text-align:left;min-width:7em;padding:7px 10px;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
thead th{color:var(--dim);font-size:13px;font-weight:600}
tbody th{font-weight:600;min-width:11em}
td.s{min-width:0;white-space:nowrap}
tbody tr:last-child>*{border-bottom:0}
tr:target,details:target{outline:2px solid var(--reused);outline-offset:-2px}
details>summary{cursor:pointer;overflow-wrap:anywhere}
details[open]>summary{margin-bottom:8px}
dl{display:grid;grid-template-columns:fit-content(260px) minmax(0,1fr);gap:4px 16px;margin:0}
dt{color:var(--dim);overflow-wrap:anywhere}dd{margin:0;overflow-wrap:anywhere}dd ul{margin:0;padding-left:18px}
.filter{border:0;margin:0 0 8px;padding:0;display:flex;flex-wrap:wrap;gap:4px 16px;align-items:center}
.filter legend{float:left;color:var(--dim);padding:0 16px 0 0}
.filter label{cursor:pointer}
input[type=search]{font:inherit;padding:5px 10px;border-radius:8px;border:1px solid var(--edge);background:var(--card);color:var(--ink);max-width:100%}
button.copy{font:inherit;font-size:12px;line-height:1.5;border:1px solid var(--edge);background:none;color:var(--ink);border-radius:6px;padding:0 7px;margin-left:6px;cursor:pointer}
.chain svg{display:block;width:100%;height:auto}
.chain svg text{font:13px system-ui,"Segoe UI","Liberation Sans",sans-serif;fill:var(--ink)}
.chain svg .dim{fill:var(--dim);font-size:12px}
.chain rect{fill:var(--card);stroke:var(--edge);stroke-width:1.6}
.chain .is-baked rect{stroke:var(--baked)}.chain .is-reused rect{stroke:var(--reused)}
.chain .is-failed rect,.chain .is-missing rect{stroke:var(--bad);stroke-width:2.6}
.chain .is-blocked rect,.chain .is-cancelled rect{stroke:var(--wait);stroke-dasharray:5 3}
.chain path{fill:none;stroke:var(--edge);stroke-width:1.4}
.tree,.tree ul{list-style:none;margin:0;padding-left:18px}.tree{padding-left:0}.tree li{margin:2px 0;overflow-wrap:anywhere}
.bars{margin:0;padding:0;list-style:none}
.bars li{display:grid;grid-template-columns:minmax(120px,220px) 1fr;gap:0 12px;align-items:center}
.bars .name{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.bars svg{display:block;width:100%;overflow:visible}
.bars text{font:12px system-ui,"Segoe UI","Liberation Sans",sans-serif;fill:var(--dim)}
.bars line{stroke:var(--line)}
.p-prepare{fill:var(--t-prepare)}.p-bake{fill:var(--t-bake)}.p-test{fill:var(--t-test)}.p-publish{fill:var(--t-publish)}.p-failed{fill:var(--t-bad)}
.critical rect{stroke:var(--ink);stroke-width:1.5}.critical .name{font-weight:600}
.legend{display:flex;flex-wrap:wrap;gap:4px 16px;color:var(--dim);margin:10px 0 0}
.legend svg{vertical-align:-2px;margin-right:5px}
.narrow{display:none}
[hidden]{display:none!important}
@media (max-width:700px){
main{padding:18px 14px 60px}h1{font-size:20px}
.wide{display:none}.narrow{display:block}
.bars li{display:block;margin:6px 0}.bars .name{display:block}.bars .axis{display:none}
.cards,.cards tbody,.cards tr,.cards th,.cards td,.cards caption{display:block}
.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.cards tr{border:1px solid var(--line);border-radius:8px;padding:8px 10px;margin:8px 0}
.cards tbody tr>*{border:0;padding:2px 0}
.cards td[data-label]:not(:empty)::before{content:attr(data-label) ": ";color:var(--dim)}
td.s{white-space:normal}th,td,tbody th{min-width:0}
dl{grid-template-columns:minmax(0,1fr);gap:0}dd{margin-bottom:6px}
.tiles{grid-template-columns:1fr 1fr}
}
@media (min-width:2200px){body{font-size:18px}main{max-width:1760px}h1{font-size:32px}h2{font-size:21px}.alert h2{font-size:18px}code,pre,.id{font-size:16px}thead th{font-size:16px}
.bars li{grid-template-columns:minmax(120px,330px) 1fr}.bars text{font-size:15px}.bars .axis svg{height:24px}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{body{background:#fff}details::details-content{content-visibility:visible!important;display:block!important;block-size:auto!important}
.card{break-inside:avoid}button.copy,.filter,.search{display:none}}
${['failed', 'missing', 'cancelled', 'blocked', 'baked', 'reused']
    .map((status) => `#images:has(#show-${status}:checked) .row:not(.is-${status}){display:none}`)
    .join('\n')}
`;

;// CONCATENATED MODULE: ./.build/report/page/timeline.js



const MOST_BARS = 60;
const timeline_MOST_ROWS = 500;
const WHAT = ['prepare', 'bake', 'test', 'publish'];
function renderTimeline(legs) {
    const timed = legs.filter(({ parts }) => parts.length > 0);
    const all = (0,report_words.span)(timed);
    if (all === undefined)
        return nothing;
    const path = new Set((0,report_words.criticalPath)(timed));
    const took = new Map(timed.map((leg) => [leg, tookOf(leg)]));
    const longest = timed.toSorted((a, b) => (took.get(b) ?? 0) - (took.get(a) ?? 0));
    const shown = (timed.length <= MOST_BARS ? timed : chosen(longest, path)).toSorted((a, b) => startOf(a) - startOf(b));
    const more = timed.length - shown.length;
    const hasPath = path.size > 1;
    return markup `<div class="card">
      <ul class="bars">
        ${shown.map((leg) => bar(leg, all, hasPath && path.has(leg)))}${axis(all)}
      </ul>
      <p class="legend">
        ${WHAT.filter((what) => shown.some(({ parts }) => parts.some((part) => part.what === what && !part.failed))).map((what) => key(`p-${what}`, what))}${shown.some(({ parts }) => parts.some(({ failed }) => failed)) ? key('p-failed', 'failed') : nothing}${hasPath ? markup `<span>Outlined: the critical path, which the run waited for</span>` : nothing}${more > 0 ? markup `<span>${more.toLocaleString('en-US')} more are not drawn</span>` : nothing}
      </p>
    </div>
    ${timesTable(longest)}`;
}
function chosen(legs, path) {
    const rank = (leg) => (path.has(leg) ? 0 : leg.trouble !== null ? 1 : 2);
    return legs.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_BARS);
}
function bar(leg, all, isCritical) {
    const rects = leg.parts.map(({ what, failed, start, end }) => {
        const width = Math.max(0.3, percent(end - start, all));
        const x = Math.min(percent(start - all.start, all), 100 - width);
        return markup `<rect
      class="p-${failed ? 'failed' : what}"
      x="${x.toFixed(2)}%"
      y="3"
      width="${width.toFixed(2)}%"
      height="14"
      rx="3"
      ><title>${what}${failed ? ', failed' : ''}: ${(0,report_words.duration)(end - start)}</title></rect
    >`;
    });
    const words = leg.parts.map(({ what, failed, start, end }) => `${what} ${(0,report_words.duration)(end - start)}${failed ? ', failed' : ''}`);
    return markup `<li class="${isCritical ? 'critical' : 'other'}">
    <span class="name" title="${leg.leg}">${toLeg(leg)}</span
    ><svg
      height="20"
      role="img"
      aria-label="${leg.leg}: ${words.join(', ')}${isCritical ? '; on the critical path' : ''}"
    >
      ${rects}
    </svg>
  </li> `;
}
function axis(all) {
    const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400];
    const whole = (all.end - all.start) / 1000;
    const step = steps.find((one) => whole / one <= 5) ?? Math.max(1, whole / 4);
    const ticks = Array.from({ length: Math.min(6, Math.floor(whole / step) + 1) }, (_, index) => index * step);
    return markup `<li class="axis" aria-hidden="true">
    <span></span
    ><svg height="20">
      ${ticks.map((at) => {
        const x = percent(at * 1000, all).toFixed(2);
        return markup `<line x1="${x}%" x2="${x}%" y1="0" y2="4" /><text x="${x}%" y="17" ${anchorAt(Number(x))}
            >${at === 0 ? '0' : (0,report_words.duration)(at * 1000)}</text
          >`;
    })}
    </svg>
  </li>`;
}
function anchorAt(x) {
    if (x === 0)
        return nothing;
    return x > 97 ? markup ` text-anchor="end"` : markup ` text-anchor="middle"`;
}
function timesTable(legs) {
    const rows = (0,report_words.worstFirst)(legs).slice(0, timeline_MOST_ROWS);
    const time = ({ parts }, what) => {
        const own = parts.filter((part) => part.what === what);
        return own.length === 0 ? '–' : (0,report_words.duration)(own.reduce((sum, { start, end }) => sum + end - start, 0));
    };
    const more = legs.length - rows.length;
    return markup `<details class="card">
    <summary>Time per image</summary>
    <table>
      <caption>
        What each image took${more > 0 ? `, ${rows.length} of ${legs.length}` : ''}; waiting between its parts is in the
        total
      </caption>
      <thead>
        <tr>
          <th scope="col">Image</th>
          <th scope="col">Prepare</th>
          <th scope="col">Bake</th>
          <th scope="col">Test</th>
          <th scope="col">Publish</th>
          <th scope="col">Total</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((leg) => markup `<tr>
              <th scope="row">${leg.leg}</th>
              <td>${time(leg, 'prepare')}</td>
              <td>${time(leg, 'bake')}</td>
              <td>${time(leg, 'test')}</td>
              <td>${time(leg, 'publish')}</td>
              <td>${(0,report_words.duration)(tookOf(leg))}</td>
            </tr> `)}
      </tbody>
    </table>
  </details>`;
}
function startOf({ parts }) {
    return parts[0]?.start ?? 0;
}
function tookOf(leg) {
    const own = (0,report_words.span)([leg]);
    return own === undefined ? 0 : own.end - own.start;
}
function percent(ms, all) {
    return (100 * ms) / Math.max(1, all.end - all.start);
}
function key(className, words) {
    return markup `<span
    ><svg width="12" height="12" aria-hidden="true"><rect class="${className}" width="12" height="12" rx="3" /></svg
    >${words}</span
  >`;
}

;// CONCATENATED MODULE: ./.build/report/page/page.js












const STATES = {
    failed: ['Failed', '#c23b32'],
    cancelled: ['Cancelled', '#857d70'],
    ready: ['Ready', '#3f8f58'],
};
function renderPage(facts) {
    const [state, colour] = STATES[(0,report_words.runState)(facts)];
    const sentence = (0,report_words.headline)(facts);
    const title = [sentence.startsWith(state) ? sentence : `${state}: ${sentence}`, facts.run.repository]
        .filter((part) => part !== '')
        .join(' · ');
    const icon = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="${colour}"/></svg>`)}`;
    return markup `<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="${icon}" />
        <style>${authored(STYLE)}</style>
      </head>
      <body>
        <main>
          ${renderResult(facts)}
          ${section('chain', 'Chain', renderChain(facts.legs))}
          ${section('timeline', 'Timeline', renderTimeline(facts.legs))}
          ${section('images', 'Images', renderImages(facts))}
          ${section('published', 'Published', renderPublished(facts))}
          ${section('left-behind', 'Left behind', renderLeftBehind(facts))}
          ${section('why', 'Why it was baked', renderWhy(facts.legs))}
          ${section('sources', 'Sources', renderSources(facts))}
          ${section('tools', 'Made with', renderTools(facts))}
        </main>
        <script>${authored(SCRIPT)}</script>
      </body>
    </html> `.text;
}
const POLICY = [
    `default-src 'none'`,
    `style-src '${digest(STYLE)}'`,
    `script-src '${digest(SCRIPT)}'`,
    'img-src data:',
    `base-uri 'none'`,
    `form-action 'none'`,
].join('; ');
function digest(text) {
    return `sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}`;
}

;// CONCATENATED MODULE: ./.build/report/scrubbed-facts.js
const OURS = new Set(['status', 'kind', 'state', 'what', 'builder', 'created', 'slug']);
function scrubbedFacts(facts, scrub) {
    const done = new Map();
    const clean = (text) => {
        const had = done.get(text);
        if (had !== undefined)
            return had;
        const made = scrub(text);
        done.set(text, made);
        return made;
    };
    return scrubbed(facts, clean);
}
function scrubbed(value, clean) {
    if (typeof value === 'string')
        return clean(value);
    if (Array.isArray(value)) {
        let copy;
        for (const [index, item] of value.entries()) {
            const made = scrubbed(item, clean);
            if (made !== item)
                (copy ??= [...value])[index] = made;
        }
        return copy ?? value;
    }
    if (typeof value !== 'object' || value === null)
        return value;
    let copy;
    for (const [name, member] of Object.entries(value)) {
        if (OURS.has(name) && typeof member === 'string')
            continue;
        const made = scrubbed(member, clean);
        if (made !== member)
            (copy ??= { ...value })[name] = made;
    }
    return copy ?? value;
}

;// CONCATENATED MODULE: ./.build/report/report-file.js







function runContext({ run }) {
    const { repository, commit, ref, event, id, attempt, url } = run;
    return { repository, commit, ref, event, id, attempt, url, at: Date.now() };
}
async function keepReport(host, facts, name) {
    const root = (0,paths .OW)(host);
    const path = (0,external_node_path_.join)(root, name);
    try {
        (0,external_node_fs_.mkdirSync)(root, { recursive: true, mode: 0o700 });
        (0,files .vK)(path, renderPage(scrubbedFacts(facts, (text) => host.scrub(text))), 0o644);
    }
    catch (error) {
        host.annotate({ level: 'warning', message: `The report of the run could not be written: ${(0,errors .bD)(error)}` });
        return undefined;
    }
    if (host.kind !== 'actions' || host.trust.kind === 'untrusted')
        return { path, address: '' };
    const uploaded = await host.upload({ name, files: [name], root, isUnzipped: true });
    if (uploaded.kind === 'unavailable') {
        host.info(`The report of the run could not be kept as an artifact: ${uploaded.reason}. It is at ${path}.`);
        return { path, address: '' };
    }
    const { url } = host.run;
    return { path, address: url === '' || uploaded.id === undefined ? '' : `${url}/artifacts/${uploaded.id}` };
}


/***/ }),

/***/ 11554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    runFacts: () => (  runFacts)
  });
  var _core_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1252);
  var _plan_collection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70610);


function runFacts(options) {
    const { plan, set, collection, run } = options;
    const records = (0,_plan_collection_js__WEBPACK_IMPORTED_MODULE_0__  .u_)(plan, set).byLeg;
    const byDigest = new Map(set.records.map(({ digest, record }) => [digest, record]));
    const planned = new Map(plan.legs.map((leg) => [leg.leg, leg]));
    const legs = collection.legs.flatMap((result) => {
        const leg = planned.get(result.leg);
        if (leg === undefined)
            return [];
        const record = records.get(leg.leg)?.record;
        const before = record?.stage === 'publish' ? byDigest.get(record.previous ?? '') : record;
        const isOfRun = before === undefined || run.id === '' || before.run.id === run.id || before.run.id === '';
        return [legFacts(leg, result, record, causesOf(leg, planned), options.failures?.get(leg.leg), isOfRun)];
    });
    return {
        run,
        legs,
        problems: [...new Set([...collection.problems, ...(options.problems ?? [])])],
        unpublished: options.unpublished ?? '',
        publishes: options.publishes ?? false,
        isCancelled: options.isCancelled ?? collection.status === 'cancelled',
        asked: options.asked ?? [],
        from: plan.from,
        ...packersOf(legs.flatMap(({ leg }) => records.get(leg)?.record ?? [])),
    };
}
function legFacts(leg, result, record, causes, said, isOfRun) {
    return {
        leg: leg.leg,
        slug: leg.slug,
        level: leg.level,
        parent: leg.parent,
        aliases: leg.aliases,
        status: said !== undefined && isUnrecorded(result) ? 'failed' : result.status,
        trouble: troubleOf(result, record, said),
        blockedBy: result.blockedBy,
        reason: leg.reason,
        causes,
        builder: leg.work.builder,
        template: leg.work.builder === 'packer' ? leg.work.template : leg.work.file,
        key: leg.key,
        images: record?.images ?? [],
        tests: testsOf(leg, result, record),
        parts: partsOf(record, isOfRun),
        leftovers: record?.leftovers ?? [],
        publications: record?.publications ?? [],
        sources: record?.sources ?? leg.sources,
        variables: record?.variables ?? [],
        dirty: record?.git.dirty ?? [],
    };
}
function isUnrecorded({ status }) {
    return status === 'missing' || status === 'baked' || status === 'reused';
}
function troubleOf(result, record, said) {
    const { status, reason } = result;
    if (status === 'baked' || status === 'reused') {
        return said === undefined ? null : { kind: 'tests', class: '', message: said };
    }
    const wasBaked = record?.status === 'baked' || record?.status === 'reused';
    const { class: kind = '', message = reason } = record?.failure ?? {};
    if (status === 'cancelled' || status === 'blocked')
        return { kind: status, class: '', message };
    if (status === 'missing') {
        return { kind: wasBaked && said !== undefined ? 'tests' : 'result', class: '', message: said ?? reason };
    }
    if (!wasBaked)
        return { kind: 'bake', class: kind, message };
    const phases = (record.verification?.['failed-phases'] ?? []).map(({ instance, phase, class: what, message: said }) => `${instance}: ${phase} failed (${what}): ${said}`);
    return { kind: 'tests', class: '', message: phases.length === 0 ? reason : phases.join('\n\n') };
}
function causesOf(leg, planned) {
    const causes = [];
    let at = leg;
    while (at.state === 'parent' && at.parent !== null) {
        const parent = planned.get(at.parent);
        if (parent === undefined || parent.level >= at.level)
            break;
        causes.push({ leg: parent.leg, reason: parent.reason });
        at = parent;
    }
    return causes;
}
const NO_TESTS = { state: 'none', total: 0, passed: 0, failed: 0, failures: [], instances: [] };
function testsOf(leg, result, record) {
    const verification = record?.verification ?? null;
    if (verification === null) {
        if (leg.verify === null || leg.verify['none'] === true)
            return NO_TESTS;
        const isEarlier = result.status === 'reused' && (leg.todo.length === 0 || record?.tested === true);
        return { ...NO_TESTS, state: isEarlier ? 'earlier' : 'unknown' };
    }
    const { instances, gate, conclusion, failures = [] } = verification;
    const sum = (count) => instances.reduce((all, one) => all + count(one), 0);
    const total = sum((one) => one.total);
    const none = conclusion === 'skipped' || (conclusion === 'no-tests' && total === 0);
    return {
        state: conclusion === 'cancelled' ? 'unknown' : none ? 'none' : gate === 'pass' ? 'passed' : 'failed',
        total,
        passed: sum((one) => one.passed),
        failed: sum((one) => one.failed + one.errored),
        failures,
        instances: instances.map(({ name, passed, total: all }) => ({ name, passed, total: all })),
    };
}
const PARTS = {
    RunBerksVendor: 'prepare',
    RunPacker: 'bake',
    DockerBuild: 'bake',
    KitchenTest: 'test',
    Publish: 'publish',
};
function partsOf(record, isOfRun) {
    return (record?.stages ?? [])
        .flatMap(({ name, status, start, end }) => {
        const what = PARTS[name];
        if (what === undefined || start === null || end === null)
            return [];
        if (record?.status === 'reused' && what !== 'test' && what !== 'publish')
            return [];
        if (!isOfRun && what !== 'publish')
            return [];
        const [from, to] = [Date.parse(start), Date.parse(end)];
        return to < from ? [] : [{ what, failed: status === 'failed', start: from, end: to }];
    })
        .toSorted((a, b) => a.start - b.start);
}
function packersOf(records) {
    const baked = new Set(records.flatMap(({ status, tools }) => (status === 'reused' ? [] : (tools.packer ?? []))));
    const isOther = ({ status, tools }) => status === 'reused' && tools.packer !== null && baked.size > 0 && !baked.has(tools.packer);
    const others = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .me)(records.filter(isOther), ({ tools }) => tools.packer ?? '');
    return {
        tools: toolsOf(records.map((one) => (isOther(one) ? { ...one, tools: { ...one.tools, packer: null } } : one))),
        otherPackers: [...others].map(([version, legs]) => [version, legs.map(({ leg }) => leg)]),
    };
}
function toolsOf(records) {
    const versions = new Map();
    const add = (name, version) => {
        if (version !== '')
            versions.set(name, (versions.get(name) ?? new Set()).add(version));
    };
    for (const { tools, verification } of records) {
        if (tools.packer !== null)
            add('Packer', tools.packer);
        for (const [name, version] of Object.entries(tools.plugins))
            add(name, version);
        if (tools.docker !== undefined) {
            add('docker', tools.docker.client);
            add('docker daemon', tools.docker.server);
            add('buildx', tools.docker.buildx ?? '');
        }
        for (const [name, version] of Object.entries(verification?.tools ?? {}))
            add(name, version);
    }
    return [...versions].map(([name, all]) => [name, [...all].join(', ')]);
}


/***/ }),

/***/ 27484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    STATUSES: () => (  STATUSES),
    ageOf: () => (  ageOf),
    criticalPath: () => (  criticalPath),
    duration: () => (  duration),
    firstLine: () => (  firstLine),
    headline: () => (  headline),
    isGood: () => (  isGood),
    leftSentence: () => (  leftSentence),
    openLeftovers: () => (  openLeftovers),
    placeWords: () => (  placeWords),
    runState: () => (  runState),
    shortId: () => (  shortId),
    span: () => (  span),
    tally: () => (  tally),
    testTally: () => (  testTally),
    testWords: () => (  testWords),
    whyWords: () => (  whyWords),
    worstFirst: () => (  worstFirst)
  });
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37478);
  var _image_leftover_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79825);


const STATUSES = ['failed', 'missing', 'cancelled', 'blocked', 'baked', 'reused'];
function isGood({ status }) {
    return status === 'baked' || status === 'reused';
}
function worstFirst(legs) {
    return legs.toSorted((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status));
}
function tally(legs) {
    return STATUSES.flatMap((status) => {
        const count = legs.filter((leg) => leg.status === status).length;
        return count === 0 ? [] : [[status, count]];
    });
}
function runState(facts) {
    if (facts.isCancelled)
        return 'cancelled';
    return facts.problems.length > 0 || facts.legs.some((leg) => !isGood(leg)) ? 'failed' : 'ready';
}
function headline(facts) {
    const { legs } = facts;
    const good = legs.filter(isGood).length;
    const of = `of ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__  .hS)(legs.length, 'image')}`;
    if (facts.isCancelled)
        return `Cancelled: ${good} ${of} ${good === 1 ? 'is' : 'are'} ready`;
    const bad = legs.filter(({ status }) => status === 'failed' || status === 'missing');
    if (bad.length > 0)
        return `${bad.length} ${of} ${whatFailed(bad)}`;
    const counts = tally(legs).map(([status, count]) => `${count} ${status}`);
    if (good < legs.length)
        return `${legs.length - good} ${of} not ready: ${counts.join(', ')}`;
    const ready = `${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__  .hS)(legs.length, 'image')} ready${counts.length === 0 ? '' : `: ${counts.join(', ')}`}`;
    if (facts.problems.length > 0)
        return `The run failed; ${ready}`;
    return legs.length === 0 ? 'No images' : ready;
}
function whatFailed(bad) {
    const kinds = new Set(bad.map(({ trouble }) => trouble?.kind));
    const [kind] = kinds;
    if (kinds.size > 1)
        return 'failed';
    if (kind === 'tests')
        return bad.length === 1 ? 'failed its tests' : 'failed their tests';
    return kind === 'bake' ? 'could not be baked' : 'came to no result';
}
function testWords({ state, total, passed, failed }) {
    if (state === 'passed')
        return passed === total ? `${total} passed` : `${passed} of ${total} passed`;
    if (state === 'earlier')
        return 'passed earlier';
    if (state === 'none')
        return 'no tests';
    if (state === 'unknown')
        return '–';
    return total === 0 ? 'failed' : failed === 0 ? 'not accepted' : `${failed} of ${total} failed`;
}
function testTally(legs) {
    const total = legs.reduce((sum, { tests }) => sum + tests.total, 0);
    const passed = legs.reduce((sum, { tests }) => sum + tests.passed, 0);
    return total === 0 ? '' : `${passed.toLocaleString('en-US')} of ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__  .hS)(total, 'test')} passed`;
}
function whyWords(leg, at) {
    if (leg.blockedBy !== null)
        return `${leg.blockedBy} failed`;
    const [test] = leg.tests.failures;
    if (leg.trouble?.kind === 'tests' && test !== undefined)
        return test.name;
    if (leg.trouble !== null)
        return firstLine(leg.trouble.message);
    const age = leg.status === 'reused' ? ageOf(leg.images, at) : '';
    return age === '' ? leg.reason : age;
}
function firstLine(text) {
    return text.trim().split('\n')[0] ?? '';
}
function placeWords({ images, publications }, onRunner) {
    const published = publications.flatMap(({ kind, ref, id, region, status }) => {
        if (status === 'failed' || status === 'skipped' || kind === 'files')
            return [];
        return [kind === 'oci' ? (ref ?? '') : (region ?? id ?? '')].filter((place) => place !== '');
    });
    const own = images.flatMap(({ region, handoff, provider }) => {
        if (region !== 'local')
            return [region];
        if (handoff?.kind === 'registry' && handoff.ref !== null)
            return ['build registry'];
        if (published.length > 0)
            return [];
        if (provider === 'file')
            return ['files of the run'];
        return [onRunner ? 'this run only' : 'this machine'];
    });
    return [...new Set([...published, ...own])];
}
function shortId(id) {
    return id.replace(/(sha256:[0-9a-f]{12})[0-9a-f]{52}/g, '$1');
}
function duration(ms) {
    if (ms < 9950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
function ageOf(images, at) {
    const created = images.flatMap(({ created: when }) => (when === null ? [] : [Date.parse(when)]));
    const ms = at - Math.min(...created);
    if (created.length === 0 || ms < 0)
        return '';
    const minutes = Math.round(ms / 60_000);
    if (minutes < 60)
        return `${minutes} min old`;
    const hours = Math.round(minutes / 60);
    return hours < 48 ? `${hours} h old` : `${Math.round(hours / 24)} days old`;
}
function span(legs) {
    let [start, end] = [Infinity, -Infinity];
    for (const { parts } of legs) {
        for (const part of parts)
            [start, end] = [Math.min(start, part.start), Math.max(end, part.end)];
    }
    return end < start ? undefined : { start, end };
}
function criticalPath(legs) {
    const byId = new Map(legs.map((leg) => [leg.leg, leg]));
    const endOf = ({ parts }) => parts.reduce((end, part) => Math.max(end, part.end), -Infinity);
    let last;
    for (const leg of legs)
        if (leg.parts.length > 0 && (last === undefined || endOf(leg) > endOf(last)))
            last = leg;
    const path = [];
    for (let at = last; at !== undefined && !path.includes(at); at = at.parent === null ? undefined : byId.get(at.parent)) {
        if (at.parts.length > 0)
            path.unshift(at);
    }
    return path;
}
function leftSentence(leftovers) {
    const count = (state) => leftovers.filter((one) => one.state === state).length;
    const [left, unchecked, removed] = [count('left'), count('unchecked'), count('removed')];
    return [
        left === 0 ? 'Left behind: nothing that a bake or test reported.' : `Left behind: ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__  .hS)(left, 'thing')}.`,
        unchecked === 0 ? '' : `Not checked: ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__  .hS)(unchecked, 'thing')}.`,
        removed === 0 ? '' : `Removed: ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__  .hS)(removed, 'thing')}.`,
    ]
        .filter((part) => part !== '')
        .join(' ');
}
function openLeftovers(leftovers) {
    return [...new Set(leftovers.filter(_image_leftover_js__WEBPACK_IMPORTED_MODULE_0__  .nT).map(_image_leftover_js__WEBPACK_IMPORTED_MODULE_0__  .tL))];
}


/***/ })

};
