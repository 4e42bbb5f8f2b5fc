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

/***/ 6783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    renderJobSummary: () => (  renderJobSummary)
  });
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37478);
  var _core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44495);
  var _commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46743);
  var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27484);




const MOST_OPEN = 20;
const MOST_SHOWN = 200;
const MOST_FAILED = 10;
const MOST_TESTS = 3;
const MOST_IDS = 6;
const MOST_LINES = 100;
function renderJobSummary(facts, address) {
    const parts = [
        `### ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .FV)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__.headline)(facts))}`,
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
    const all = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__.span)(legs);
    const counts = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__.tally)(legs).map(([status, count]) => `${count} ${status === 'missing' ? 'without a result' : status}`);
    const told = [(0,_words_js__WEBPACK_IMPORTED_MODULE_2__.testTally)(legs), all === undefined ? '' : (0,_words_js__WEBPACK_IMPORTED_MODULE_2__.duration)(all.end - all.start)].filter((part) => part !== '');
    const first = [counts.length === 0 ? '' : `**${counts.join(' · ')}**`, told.join(', ')]
        .filter((part) => part !== '')
        .join(' — ');
    const published = legs.filter(isPublished).length;
    const second = unpublished !== ''
        ? (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .FV)(flat(unpublished))
        : publishes
            ? `Published: ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .hS)(published, 'image')}.`
            : '';
    return [first === '' ? '' : `${first}.`, second].filter((part) => part !== '').join('\n');
}
function renderContext({ run, tools }, address) {
    const packer = tools.find(([name]) => name === 'Packer')?.[1];
    return [
        address === '' ? '' : `[**Open the report**](${address})`,
        run.commit === ''
            ? ''
            : `commit ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .SS)(run.commit.slice(0, 7))}${run.ref === '' ? '' : ` on ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .SS)(run.ref.replace(/^refs\/(?:heads|tags)\//, ''))}`}`,
        packer === undefined ? '' : `Packer ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .FV)(packer)}`,
    ]
        .filter((part) => part !== '')
        .join(' · ');
}
function renderOtherPackers({ tools, otherPackers }) {
    const own = tools.find(([name]) => name === 'Packer')?.[1] ?? '';
    return otherPackers
        .map(([version, legs]) => {
        const more = legs.length - MOST_FAILED;
        const named = legs.slice(0, MOST_FAILED).map(_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .SS).join(', ');
        const whose = `${named}${more > 0 ? ` and ${more} more` : ''}`;
        return `Baked with Packer ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .FV)(version)}; this run has ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .FV)(own)}: ${whose}.`;
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
        ...problems.slice(0, MOST_FAILED).map((problem) => `- ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .FV)(flat(problem))}`),
        ...bad.slice(0, MOST_FAILED).map((leg) => renderFailure(facts, leg)),
        more > 0 ? `and ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .hS)(more, 'more image')}, in the table below.` : '',
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function renderFailure(facts, leg) {
    const { legs } = facts;
    const { trouble, tests } = leg;
    const blocked = legs.filter(({ blockedBy }) => blockedBy === leg.leg).map((one) => (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .SS)(one.leg));
    const after = [
        blocked.length === 0
            ? ''
            : `Blocked by it: ${blocked.slice(0, MOST_FAILED).join(', ')}${blocked.length > MOST_FAILED ? ` and ${blocked.length - MOST_FAILED} more` : ''}.`,
        `Reproduce: ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .SS)((0,_commands_js__WEBPACK_IMPORTED_MODULE_1__  .wk)(facts, [leg]))}`,
    ].filter((part) => part !== '');
    if (tests.failures.length === 0) {
        const what = trouble?.kind === 'bake'
            ? `could not be baked${trouble.class === '' ? '' : ` (${trouble.class})`}`
            : trouble?.kind === 'tests'
                ? tests.total === 0
                    ? 'could not be tested'
                    : 'failed its tests'
                : trouble?.kind === 'scan'
                    ? 'did not pass its scan'
                    : 'came to no result';
        const said = (trouble?.message ?? '').trim();
        const first = cut(said);
        const all = first === said ? '' : `\n${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .aY)('All that was said', said)}`;
        return `**${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .SS)(leg.leg)} ${what}**\n${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .zW)(first)}${all}\n${after.join(' ')}`;
    }
    const title = `**${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .SS)(leg.leg)} failed ${tests.failed} of ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .hS)(tests.total, 'test')}**`;
    const shown = tests.failures.slice(0, MOST_TESTS).map(({ name, file, line, message }, index) => {
        const place = file === null ? '' : ` (${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .SS)(`${file}${line === null ? '' : `:${line}`}`)})`;
        return `${index === 0 ? `${title}: ` : ''}${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .FV)(flat(name))}${place}\n${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .zW)(cut(message))}`;
    });
    const more = tests.failures.length - shown.length;
    return [...shown, more > 0 ? `and ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .hS)(more, 'more test')}` : '', after.join(' ')]
        .filter((part) => part !== '')
        .join('\n');
}
function renderImages(facts) {
    const sorted = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__.worstFirst)(facts.legs);
    if (sorted.length === 0)
        return '';
    const wrong = sorted.filter((leg) => !(0,_words_js__WEBPACK_IMPORTED_MODULE_2__.isGood)(leg));
    if (sorted.length > MOST_SHOWN) {
        const left = `${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .hS)(sorted.length - wrong.length, 'image')} that ${sorted.length - wrong.length === 1 ? 'is' : 'are'} well: see the report.`;
        return [wrong.length === 0 ? '' : `#### Images\n\n${imageTable(facts, wrong.slice(0, MOST_SHOWN))}`, left]
            .filter((part) => part !== '')
            .join('\n\n');
    }
    const open = sorted.length > MOST_OPEN ? sorted.filter(({ status }) => status !== 'reused') : sorted;
    const reused = sorted.slice(open.length);
    return [
        open.length === 0 ? '' : `#### Images\n\n${imageTable(facts, open)}`,
        reused.length === 0 ? '' : folded(`${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .hS)(reused.length, 'image')} reused`, imageTable(facts, reused)),
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function imageTable(facts, legs) {
    const rows = legs.map((leg) => [
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .SS)(leg.leg),
        (0,_words_js__WEBPACK_IMPORTED_MODULE_2__.isGood)(leg) || leg.status === 'blocked' ? leg.status : `**${leg.status === 'missing' ? 'no result' : leg.status}**`,
        idCell(leg),
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .FV)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__.placeWords)(leg, facts.run.id !== '').join(', ')),
        leg.tests.state === 'failed' ? `**${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__.testWords)(leg.tests)}**` : (0,_words_js__WEBPACK_IMPORTED_MODULE_2__.testWords)(leg.tests),
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .FV)(flat((0,_words_js__WEBPACK_IMPORTED_MODULE_2__.whyWords)(leg, facts.run.at))),
    ]);
    return (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .tp)(['Image', 'Result', 'Image ID', 'Where', 'Tests', 'Why'], rows);
}
function idCell({ images }) {
    if (images.length === 0)
        return '–';
    const shown = images.slice(0, MOST_IDS).map(({ id }) => (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .SS)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__.shortId)(id)));
    return `${shown.join('<br>')}${images.length > shown.length ? `<br>and ${images.length - shown.length} more` : ''}`;
}
function renderPublished({ legs }) {
    const rows = legs.flatMap((leg) => (0,_words_js__WEBPACK_IMPORTED_MODULE_2__.publishedThings)(leg).map(({ target, kind, ref, regions, digest, id, status }) => [
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .SS)(leg.leg),
        `${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .SS)(target)} ${kind}`,
        [...(ref === null ? [] : [(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .SS)(ref)]), regions.map(_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .SS).join(', ')]
            .filter((part) => part !== '')
            .join(' in '),
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .SS)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__.shortId)(digest ?? id ?? '')),
        status === 'failed' ? `**${status}**` : status,
    ]));
    if (rows.length === 0)
        return '';
    const more = rows.length - MOST_LINES;
    return `#### Published\n\n${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .tp)(['Image', 'Target', 'Reference', 'Digest or ID', 'Now'], rows.slice(0, MOST_LINES))}${more > 0 ? `\n\nand ${more} more, in the report` : ''}`;
}
function renderCommands(facts) {
    const lines = facts.legs.filter(_words_js__WEBPACK_IMPORTED_MODULE_2__.isGood).flatMap((leg) => {
        const ids = leg.images.map(({ id, region }) => (region === 'local' ? id : `${id} ${region}`));
        return [`# ${flat(leg.leg)}`, ...ids, ...(0,_commands_js__WEBPACK_IMPORTED_MODULE_1__  .oG)(leg, facts.run.id !== '')];
    });
    if (lines.length === 0)
        return '';
    return folded('Copy full IDs and pull commands', (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .zW)(lines.slice(0, 3 * MOST_LINES).join('\n')));
}
function renderTimes({ legs }) {
    const rows = legs
        .filter(({ parts }) => parts.length > 0)
        .slice(0, MOST_LINES)
        .map((leg) => {
        const took = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__.span)([leg]);
        const of = (what) => {
            const own = leg.parts.filter((part) => part.what === what);
            return own.length === 0 ? '–' : (0,_words_js__WEBPACK_IMPORTED_MODULE_2__.duration)(own.reduce((sum, { start, end }) => sum + end - start, 0));
        };
        return [
            (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .SS)(leg.leg),
            of('bake'),
            of('test'),
            of('publish'),
            took === undefined ? '–' : (0,_words_js__WEBPACK_IMPORTED_MODULE_2__.duration)(took.end - took.start),
        ];
    });
    return rows.length === 0 ? '' : folded('Time per image', (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .tp)(['Image', 'Bake', 'Test', 'Publish', 'Total'], rows));
}
function renderLeft({ legs }) {
    const all = legs.flatMap(({ leftovers }) => leftovers);
    const open = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__.openLeftovers)(all).slice(0, MOST_OPEN);
    return [(0,_words_js__WEBPACK_IMPORTED_MODULE_2__.leftSentence)(all), ...open.map((line) => `- ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .SS)(line)}`)].join('\n');
}
function isPublished({ publications }) {
    return publications.some(({ status }) => status !== 'failed' && status !== 'skipped');
}
function folded(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
function flat(text) {
    return (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .IN)(text.replace(/\s+/g, ' ').trim(), 400);
}
function cut(text) {
    return (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .IN)(text.trim().split('\n').slice(0, 20).join('\n'), 1500);
}


/***/ }),

/***/ 33756:
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
var markup = __webpack_require__(92121);
var report_words = __webpack_require__(27484);
var wording = __webpack_require__(37478);
var values = __webpack_require__(1252);
var parts = __webpack_require__(975);
;// CONCATENATED MODULE: ./.build/report/page/chain.js





const MOST_NODES = 60;
const MOST_LISTED = 300;
const WIDE = 210;
const HIGH = 46;
const GAP = { x: 70, y: 16 };
const LONGEST = { name: 27, line: 32 };
function renderChain(legs) {
    if (legs.length === 0)
        return markup .s6;
    const nodes = nodesOf(legs);
    const isListed = legs.length <= MOST_LISTED;
    const list = isListed ? (0,markup .PT) `<ul class="tree">${renderTree(legs)}</ul>` : markup .s6;
    if (nodes.length > MOST_NODES)
        return (0,markup .PT) `<div class="card">${levelsTable(legs)}</div>`;
    return (0,markup .PT) `<div class="card chain${isListed ? ' wide' : ''}">${drawing(nodes)}</div>
    ${isListed
        ? (0,markup .PT) `<div class="card narrow">${list}</div>
            <details class="card wide">
              <summary>The chain as a list</summary>
              ${list}
            </details>`
        : (0,markup .PT) `<div class="card">${levelsTable(legs)}</div>`}`;
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
            return markup .s6;
        const [x1, y1, x2, y2] = [from.x + WIDE, from.y + HIGH / 2, to.x, to.y + HIGH / 2];
        const middle = (x1 + x2) / 2;
        return (0,markup .PT) `<path d="M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}" />`;
    }));
    return (0,markup .PT) `<svg
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="Which image builds on which; the list says the same"
  >
    ${edges}${nodes.map((node) => renderNode(node, places.get(node.id) ?? { x: 0, y: 0 }))}
  </svg>`;
}
function renderNode({ title, line, status }, { x, y }) {
    return (0,markup .PT) `<g class="is-${status}" transform="translate(${x} ${y})"
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
        return (0,markup .PT) `<li class="is-${leg.status}">
      ${(0,parts .Kc)(leg)} <span class="status">${leg.status}</span>${below.length === 0
            ? markup .s6
            : (0,markup .PT) `<ul>
              ${below.map((one) => branch(one, depth + 1))}
            </ul>`}
    </li>`;
    };
    return legs.filter(({ parent }) => parent === null || !known.has(parent)).map((leg) => branch(leg, 0));
}
function levelsTable(legs) {
    const rows = [...(0,values .me)(legs, ({ level }) => level)].toSorted(([a], [b]) => a - b);
    return (0,markup .PT) `<table>
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
      ${rows.map(([level, group]) => (0,markup .PT) `<tr>
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
    return (0,markup .PT) `<header>
      <h1>${(0,report_words.headline)(facts)}</h1>
      <p class="sub">${(0,parts .oR)(contextOf(facts), ' · ')}</p>
    </header>
    ${problems.slice(0, MOST_OPEN).map((problem) => (0,markup .PT) `<div class="card alert"><pre>${said(problem)}</pre></div>`)}
    ${bad.slice(0, MOST_OPEN).map((leg) => renderFailure(facts, leg))}
    ${more > 0 ? (0,markup .PT) `<p>${(0,wording .hS)(more, 'more image')} failed; the table of <a href="#images">images</a> has them all.</p>` : markup .s6}
    <ul class="tiles">
      ${(0,report_words.tally)(legs).map(([status, count]) => (0,markup .PT) `<li class="card"><b class="${status}">${count.toLocaleString('en-US')}</b>${status === 'missing' ? 'without a result' : status}</li>`)}
    </ul>
    <p class="sub">${(0,parts .oR)(sentences(facts), ' · ')}</p> `;
}
function contextOf(facts) {
    const { repository, ref, commit, id, attempt, event, at, url } = facts.run;
    const home = (0,parts .n6)(facts);
    const when = new Date(at).toISOString();
    return [
        repository,
        ref.replace(/^refs\/(?:heads|tags)\//, ''),
        commit === '' ? '' : (0,parts .nf)(home === '' ? '' : `${home}/commit/${(0,parts .dS)(commit)}`, commit.slice(0, 7)),
        id === '' ? '' : `run ${id}, attempt ${attempt}`,
        event,
        (0,markup .PT) `<time datetime="${when}">${when.slice(0, 16).replace('T', ' ')} UTC</time>`,
        url === '' ? '' : (0,parts .nf)(url, 'Open the run'),
    ].filter((part) => part !== '');
}
function renderFailure(facts, leg) {
    const { trouble, tests } = leg;
    const blocked = facts.legs.filter(({ blockedBy }) => blockedBy === leg.leg);
    const title = trouble?.kind === 'tests'
        ? tests.total === 0
            ? 'could not be tested'
            : `failed ${tests.failed} of ${(0,wording .hS)(tests.total, 'test')}`
        : trouble?.kind === 'scan'
            ? 'did not pass its scan'
            : trouble?.kind === 'bake'
                ? `could not be baked${trouble.class === '' ? '' : ` (${trouble.class})`}`
                : 'came to no result';
    return (0,markup .PT) `<div class="card alert">
    <h2>${(0,parts .Kc)(leg)} <span class="failed">${title}</span></h2>
    ${tests.failures.slice(0, MOST_TESTS).map((test) => renderTest(facts, test))}
    ${tests.failures.length > MOST_TESTS ? (0,markup .PT) `<p class="sub">and ${tests.failures.length - MOST_TESTS} more below</p>` : markup .s6}
    ${tests.failures.length === 0 && trouble !== null ? (0,markup .PT) `<pre>${trouble.message.trim()}</pre>` : markup .s6}
    <p class="sub">
      ${blocked.length === 0 ? 'Nothing that builds on it was held back.' : (0,markup .PT) `Blocked by it: ${(0,parts .oR)(blocked.slice(0, MOST_OPEN).map(parts .Kc), ', ')}${blocked.length > MOST_OPEN ? ` and ${blocked.length - MOST_OPEN} more` : ''}.`}
      Reproduce:
      ${(0,parts .pG)((0,commands .wk)(facts, [leg]))}${facts.run.url === '' ? markup .s6 : (0,markup .PT) ` · ${(0,parts .nf)(facts.run.url, 'job log')}`}
    </p>
  </div> `;
}
function renderTest(facts, test) {
    const { name, instances, file, line, message } = test;
    const place = file === null ? '' : `${file}${line === null ? '' : `:${line}`}`;
    return (0,markup .PT) `<p>
      <b>${name}</b
      >${place === '' ? markup .s6 : (0,markup .PT) ` · ${(0,parts .nf)((0,parts .xQ)(facts, file ?? '', line), place)}`}${instances.length === 0 ? markup .s6 : (0,markup .PT) ` <span class="dim">on ${instances.join(', ')}</span>`}
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
        legs.every(report_words.isGood) ? '' : (0,markup .PT) `retry: ${(0,parts .pG)((0,commands .wk)(facts, wrong(legs)))}`,
    ].filter((part) => part !== '');
}
function wrong(legs) {
    return legs.filter((leg) => !(0,report_words.isGood)(leg) && leg.status !== 'blocked').slice(0, MOST_OPEN);
}

;// CONCATENATED MODULE: ./.build/report/page/details.js







const MOST_ROWS = 300;
function renderDetails(facts, legs) {
    return (0,markup .PT) `${legs.map((leg) => details(facts, leg))}`;
}
function details(facts, leg) {
    const { status, builder, template } = leg;
    const took = (0,report_words.span)([leg]);
    const about = [
        took === undefined ? '' : (0,report_words.duration)(took.end - took.start),
        `${builder === 'packer' ? 'template' : 'Dockerfile'} ${template}`,
        leg.parent === null ? '' : `on ${leg.parent}`,
    ].filter((part) => part !== '');
    const open = (0,report_words.isGood)(leg) ? markup .s6 : (0,markup .PT) ` open=""`;
    return (0,markup .PT) `<details class="card row is-${status}" id="${(0,parts .Y3)(leg)}" ${open}>
    <summary>
      <b>${leg.leg}</b> <span class="status">${status === 'missing' ? 'no result' : status}</span>
      <span class="sub">${about.join(' · ')}</span>
    </summary>
    <dl>
      ${rows(facts, leg).map(([name, value]) => (0,markup .PT) `<dt>${name}</dt>
            <dd>${value}</dd>`)}
    </dl>
  </details> `;
}
function rows(facts, leg) {
    const { trouble, tests, images, key, leftovers, sources } = leg;
    const whys = [leg.reason, ...leg.causes.map(({ leg: cause, reason }) => `${cause}: ${reason}`)];
    const own = [
        [
            trouble?.kind === 'blocked' ? 'Blocked' : 'Went wrong',
            trouble === null ? [] : [(0,markup .PT) `<pre>${trouble.message.trim()}</pre>`],
        ],
        [
            'Tests',
            [
                (0,report_words.testWords)(tests),
                ...tests.instances
                    .slice(0, 50)
                    .map(({ name, passed, total }) => (0,markup .PT) `<br />${name}: ${passed} of ${total} passed`),
            ],
        ],
        ['Failed tests', tests.failures.map((test) => renderTest(facts, test))],
        [
            'Use it',
            (0,parts .oR)((0,commands .oG)(leg, (0,parts .qf)(facts)).map((command) => (0,parts .pG)(command)), (0,markup .PT) `<br />`),
        ],
        [
            'Check it',
            (0,parts .oR)((0,commands .Dl)(leg, facts.run.repository).map((command) => (0,parts .pG)(command)), (0,markup .PT) `<br />`),
        ],
        [
            'Images',
            (0,parts .oR)(images.map((image) => (0,markup .PT) `${(0,parts .pG)(image.id)}
              <span class="dim"
                >${[image.region, image.build, image.created ?? ''].filter((part) => part !== '').join(' · ')}</span
              >`), (0,markup .PT) `<br />`),
        ],
        [
            'Names',
            (0,parts .oR)([...new Set(images.flatMap(({ tags }) => tags))].map((tag) => (0,markup .PT) `<code>${tag}</code>`), ', '),
        ],
        [
            'Files',
            (0,parts .oR)(images
                .flatMap(({ files }) => files)
                .map(({ path, size }) => (0,markup .PT) `<code>${path}</code> <span class="dim">${size.toLocaleString('en-US')} bytes</span>`), (0,markup .PT) `<br />`),
        ],
        ['Why', whys.filter((why) => why !== '').length === 0 ? [] : [whys.join(' ← ')]],
        [
            'From',
            [
                (0,parts .nf)((0,parts .xQ)(facts, leg.template, null), leg.template),
                leg.parent === null ? markup .s6 : (0,markup .PT) `, on ${leg.parent}`,
            ],
        ],
        [
            'Sources',
            (0,parts .oR)(sources.map(({ id, name }) => (0,markup .PT) `<code>${id}</code>${name === null ? markup .s6 : ` ${name}`}`), (0,markup .PT) `<br />`),
        ],
        ['Not committed', leg.dirty.length === 0 ? [] : [leg.dirty.slice(0, 50).join(', ')]],
        ['Key', key === null ? [] : [(0,parts .pG)(key)]],
        ['Same image', leg.aliases.length === 0 ? [] : [leg.aliases.slice(0, 50).join(', ')]],
        [
            'Time',
            (0,parts .oR)(leg.parts.map(({ what, start, end, failed }) => `${what} ${(0,report_words.duration)(end - start)}${failed ? ' (failed)' : ''}`), ', '),
        ],
        ['Variables', leg.variables.length === 0 ? [] : [leg.variables.join(', ')]],
        [
            'Published',
            (0,parts .oR)((0,report_words.publishedThings)(leg).map(({ target, kind, regions, ref, id, status }) => `${target} (${[kind, ...regions].join(', ')}): ${ref ?? id ?? ''} ${status}`), (0,markup .PT) `<br />`),
        ],
        ['Left behind', (0,parts .oR)(leftovers.filter(leftover .nT).map(leftover .tL), (0,markup .PT) `<br />`)],
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
        return markup .s6;
    return (0,markup .PT) `<div class="card">
    <ul class="tree">
      ${roots.map((leg) => {
        const below = followers(leg);
        return (0,markup .PT) `<li>
          ${(0,parts .Kc)(leg)} <span class="dim">${leg.reason}</span>${below.length === 0
            ? markup .s6
            : (0,markup .PT) `<ul>
                  ${below.map((one) => (0,markup .PT) `<li>${(0,parts .Kc)(one)} <span class="dim">${one.reason}</span></li>`)}
                </ul>`}
        </li> `;
    })}
    </ul>
  </div>`;
}

var page_frame = __webpack_require__(71976);
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
            (0,markup .PT) `<div class="card">${table(facts, sorted, 'Every image of the run, the worst first', true)}</div>`,
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
            ? markup .s6
            : (0,markup .PT) `<div class="card">${table(facts, detailed, 'Images that are not ready', true)}</div>`,
        (0,markup .PT) `${groups.map((group, index) => {
            const [first, last] = [index * GROUP + 1, index * GROUP + group.length];
            const title = `${first.toLocaleString('en-US')} to ${last.toLocaleString('en-US')}: ${(0,report_words.tally)(group)
                .map(([status, count]) => `${count.toLocaleString('en-US')} ${status}`)
                .join(', ')}`;
            return (0,markup .PT) `<details class="card group">
        <summary>${title}</summary>
        ${table(facts, group, `Images ${title}`, false)}
      </details> `;
        })}`,
        renderDetails(facts, detailed),
    ];
}
const COLUMNS = ['Image', 'Result', 'Image ID', 'Where', 'Tests', 'Why', 'Key'];
function table(facts, legs, caption, isDetailed) {
    return (0,parts .Rm)(caption, COLUMNS, legs.map((leg) => row(facts, leg, isDetailed)));
}
function filter(legs) {
    return (0,parts .O1)(legs.length, (0,report_words.tally)(legs).map(([state, count]) => ({ state, count, words: wordsOf(state) })));
}
function wordsOf(state) {
    return state === 'missing' ? 'without a result' : state;
}
function row(facts, leg, isDetailed) {
    const { status, slug, key, tests } = leg;
    const name = isDetailed
        ? (0,markup .PT) `<th scope="row"><a href="#${(0,parts .dS)((0,parts .Y3)({ slug }))}">${leg.leg}</a></th>`
        : (0,markup .PT) `<th scope="row" id="${(0,parts .Y3)({ slug })}">${leg.leg}</th>`;
    return (0,markup .PT) `<tr class="row is-${status}">
    ${name}
    <td class="s" data-label="Result"><span class="status">${status === 'missing' ? 'no result' : status}</span></td>
    <td data-label="Image ID">${ids(leg.images)}</td>
    <td data-label="Where">${(0,report_words.placeWords)(leg, (0,parts .qf)(facts)).join(', ')}</td>
    <td data-label="Tests" class="${(0,parts .EE)(tests.state === 'passed', tests.state === 'failed')}">
      ${(0,report_words.testWords)(tests)}
    </td>
    <td data-label="Why" class="dim">${(0,wording .IN)((0,report_words.whyWords)(leg, facts.run.at), 160)}</td>
    <td data-label="Key">${key === null ? markup .s6 : (0,markup .PT) `<code title="${key}">${key.slice(0, 12)}</code>`}</td>
  </tr> `;
}
function ids(images) {
    if (images.length === 0)
        return '–';
    const shown = images
        .slice(0, MOST_IDS)
        .map(({ id, region }) => region === 'local'
        ? (0,parts .pG)(id, (0,report_words.shortId)(id))
        : (0,markup .PT) `${(0,parts .pG)(id, (0,report_words.shortId)(id))} <span class="dim">${region}</span>`);
    const more = images.length - shown.length;
    return [(0,parts .oR)(shown, (0,markup .PT) `<br />`), more > 0 ? (0,markup .PT) `<br />and ${more} more` : markup .s6].flat();
}

;// CONCATENATED MODULE: ./.build/report/page/rest.js






const rest_MOST_ROWS = 500;
function renderPublished({ legs, unpublished }) {
    const all = legs.flatMap((leg) => (0,report_words.publishedThings)(leg).map((one) => ({ leg, one })));
    if (all.length === 0)
        return unpublished === '' ? markup .s6 : (0,markup .PT) `<p>${unpublished}</p>`;
    return (0,markup .PT) `<div class="card">
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
        ${all.slice(0, rest_MOST_ROWS).map(({ leg, one }) => (0,markup .PT) `<tr>
              <th scope="row">${(0,parts .Kc)(leg)}</th>
              <td data-label="Target">${one.target} <span class="dim">${one.kind}</span></td>
              <td data-label="Reference">
                ${one.ref === null ? markup .s6 : (0,parts .pG)(one.ref)} <span class="dim">${one.regions.join(', ')}</span>
              </td>
              <td data-label="Digest or id">
                ${one.digest === null ? (one.id === null ? '' : (0,parts .pG)(one.id)) : (0,parts .pG)(one.digest)}
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
    return (0,markup .PT) `<div class="card">
    <p>${underHeading((0,report_words.leftSentence)(all.map(({ one }) => one)))}</p>
    ${open.length === 0
        ? markup .s6
        : (0,markup .PT) `<table class="cards">
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
              ${open.slice(0, rest_MOST_ROWS).map(({ leg, one }) => (0,markup .PT) `<tr>
                    <th scope="row">
                      ${one.kind} <code>${one.id}</code>${one.region === null ? markup .s6 : (0,markup .PT) ` in ${one.region}`}
                    </th>
                    <td data-label="State" class="failed">${one.state === 'left' ? 'left' : 'not checked'}</td>
                    <td data-label="Image">${(0,parts .Kc)(leg)}</td>
                    <td data-label="Why">${one.reason}</td>
                    <td data-label="Command">${one.command === null ? '' : (0,parts .pG)(one.command)}</td>
                  </tr> `)}
            </tbody>
          </table>`}${removed.length === 0
        ? markup .s6
        : (0,markup .PT) `<details>
            <summary>${(0,wording .hS)(removed.length, 'thing')} removed</summary>
            <ul>
              ${removed.slice(0, rest_MOST_ROWS).map(({ kind, id, region }) => (0,markup .PT) `<li>${kind} <code>${id}</code>${region === null ? markup .s6 : (0,markup .PT) ` in ${region}`}</li>`)}
            </ul>
          </details>`}
  </div>`;
}
function renderSources({ legs }) {
    const used = legs.flatMap(({ leg, sources }) => sources.map((source) => ({ leg, source })));
    if (used.length === 0)
        return markup .s6;
    const byId = [...(0,values .me)(used, ({ source }) => source.id)].slice(0, rest_MOST_ROWS);
    return (0,markup .PT) `<div class="card">
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
        ${byId.map(([id, users]) => (0,markup .PT) `<tr>
              <th scope="row">${(0,parts .pG)(id)}</th>
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
            (0,parts .qf)(facts) ? (0,parts .oR)([run.repository, `run ${run.id}`, `attempt ${run.attempt}`], ', ') : 'on this machine',
        ],
    ];
    return (0,markup .PT) `<div class="card">
    <dl>
      ${rows.map(([name, value]) => (0,markup .PT) `<dt>${name}</dt>
            <dd>${value}</dd>`)}
    </dl>
  </div>`;
}
function caption(words, count) {
    return count > rest_MOST_ROWS ? `${words}, the first ${rest_MOST_ROWS} of ${count.toLocaleString('en-US')}` : words;
}

var script = __webpack_require__(71306);
var style = __webpack_require__(57732);
;// CONCATENATED MODULE: ./.build/report/page/timeline.js



const MOST_BARS = 60;
const timeline_MOST_ROWS = 500;
const WHAT = ['prepare', 'bake', 'test', 'publish'];
function renderTimeline(legs) {
    const timed = legs.filter(({ parts }) => parts.length > 0);
    const all = (0,report_words.span)(timed);
    if (all === undefined)
        return markup .s6;
    const path = new Set((0,report_words.criticalPath)(timed));
    const took = new Map(timed.map((leg) => [leg, tookOf(leg)]));
    const longest = timed.toSorted((a, b) => (took.get(b) ?? 0) - (took.get(a) ?? 0));
    const shown = (timed.length <= MOST_BARS ? timed : chosen(longest, path)).toSorted((a, b) => startOf(a) - startOf(b));
    const more = timed.length - shown.length;
    const hasPath = path.size > 1;
    return (0,markup .PT) `<div class="card">
      <ul class="bars">
        ${shown.map((leg) => bar(leg, all, hasPath && path.has(leg)))}${axis(all)}
      </ul>
      <p class="legend">
        ${WHAT.filter((what) => shown.some(({ parts }) => parts.some((part) => part.what === what && !part.failed))).map((what) => key(`p-${what}`, what))}${shown.some(({ parts }) => parts.some(({ failed }) => failed)) ? key('p-failed', 'failed') : markup .s6}${hasPath ? (0,markup .PT) `<span>Outlined: the critical path, which the run waited for</span>` : markup .s6}${more > 0 ? (0,markup .PT) `<span>${more.toLocaleString('en-US')} more are not drawn</span>` : markup .s6}
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
        return (0,markup .PT) `<rect
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
    return (0,markup .PT) `<li class="${isCritical ? 'critical' : 'other'}">
    <span class="name" title="${leg.leg}">${(0,parts .Kc)(leg)}</span
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
    return (0,markup .PT) `<li class="axis" aria-hidden="true">
    <span></span
    ><svg height="20">
      ${ticks.map((at) => {
        const x = percent(at * 1000, all).toFixed(2);
        return (0,markup .PT) `<line x1="${x}%" x2="${x}%" y1="0" y2="4" /><text x="${x}%" y="17" ${anchorAt(Number(x))}
            >${at === 0 ? '0' : (0,report_words.duration)(at * 1000)}</text
          >`;
    })}
    </svg>
  </li>`;
}
function anchorAt(x) {
    if (x === 0)
        return markup .s6;
    return x > 97 ? (0,markup .PT) ` text-anchor="end"` : (0,markup .PT) ` text-anchor="middle"`;
}
function timesTable(legs) {
    const rows = (0,report_words.worstFirst)(legs).slice(0, timeline_MOST_ROWS);
    const time = ({ parts }, what) => {
        const own = parts.filter((part) => part.what === what);
        return own.length === 0 ? '–' : (0,report_words.duration)(own.reduce((sum, { start, end }) => sum + end - start, 0));
    };
    const more = legs.length - rows.length;
    return (0,markup .PT) `<details class="card">
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
        ${rows.map((leg) => (0,markup .PT) `<tr>
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
    return (0,markup .PT) `<span
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
    const body = (0,markup .PT) `<main>
      ${renderResult(facts)}
      ${(0,parts .uW)('chain', 'Chain', renderChain(facts.legs))}
      ${(0,parts .uW)('timeline', 'Timeline', renderTimeline(facts.legs))}
      ${(0,parts .uW)('images', 'Images', renderImages(facts))}
      ${(0,parts .uW)('published', 'Published', renderPublished(facts))}
      ${(0,parts .uW)('left-behind', 'Left behind', renderLeftBehind(facts))}
      ${(0,parts .uW)('why', 'Why it was baked', renderWhy(facts.legs))}
      ${(0,parts .uW)('sources', 'Sources', renderSources(facts))}
      ${(0,parts .uW)('tools', 'Made with', renderTools(facts))}
    </main>`;
    return (0,page_frame .i)({ title, colour, style: style .Y, script: script .M, body });
}

var scrubbed_facts = __webpack_require__(34513);
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
        (0,files .vK)(path, renderPage((0,scrubbed_facts .M)(facts, (text) => host.scrub(text))), 0o644);
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
  var _core_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1252);
  var _image_scan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51611);
  var _plan_collection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70610);



function runFacts(options) {
    const { plan, set, collection, run } = options;
    const records = (0,_plan_collection_js__WEBPACK_IMPORTED_MODULE_1__  .u_)(plan, set).byLeg;
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
        tests: { ...testsOf(leg, result, record), ...(record?.scan === undefined ? {} : { scan: (0,_image_scan_js__WEBPACK_IMPORTED_MODULE_0__  .HJ)(record.scan) }) },
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
    if ((0,_image_scan_js__WEBPACK_IMPORTED_MODULE_0__  .sl)(record.scan) === reason)
        return { kind: 'scan', class: '', message: reason };
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
    const others = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_2__  .me)(records.filter(isOther), ({ tools }) => tools.packer ?? '');
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


/***/ })

};
