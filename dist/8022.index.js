export const id = 8022;
export const ids = [8022];
export const modules = {

/***/ 98022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  tellEnd: () => (  tellEnd)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var schemas = __webpack_require__(2503);
var paths = __webpack_require__(56408);
var leftover = __webpack_require__(79825);
var wording = __webpack_require__(37478);
var commands = __webpack_require__(46743);
var words = __webpack_require__(27484);
;// CONCATENATED MODULE: ./.build/report/terminal-end.js



const MOST_REUSED = 30;
const MOST_ROWS = 60;
const MOST_FAILED = 5;
const MOST_SAID = 12;
const MOST_COMMANDS = 10;
function renderTerminalEnd(facts, options) {
    const state = (0,words.runState)(facts);
    const leftovers = [...facts.legs.flatMap((leg) => leg.leftovers), ...options.leftovers];
    const left = [`  ${(0,words.leftSentence)(leftovers)}`, ...(0,words.openLeftovers)(leftovers).map((line) => `    ${line}`)];
    const places = options.report === '' ? [] : [`  Report   file://${options.report}`];
    const rows = renderRows(facts, options.width);
    if (state === 'cancelled')
        return [...rows, '', ...left.slice(1), ...places, cancelled(facts, leftovers, options.tookMs)];
    if (state === 'failed')
        return [...rows, '', ...failures(facts), '', ...left, ...places, failed(facts, options.tookMs)];
    return [...rows, '', ...published(facts), ...left, ...places, ...next(facts), done(facts, options.tookMs)];
}
function renderRows(facts, width) {
    const reused = facts.legs.filter(({ status }) => status === 'reused');
    const isFolded = reused.length > MOST_REUSED;
    const worst = (0,words.worstFirst)(facts.legs)
        .filter(({ status }) => !isFolded || status !== 'reused')
        .slice(0, MOST_ROWS);
    const shown = [...worst.filter(words.isGood).toReversed(), ...worst.filter((leg) => !(0,words.isGood)(leg))];
    const hidden = facts.legs.length - shown.length - (isFolded ? reused.length : 0);
    const nameWidth = Math.max(0, ...shown.map(({ leg }) => leg.length));
    const cells = shown.map((leg) => ({ leg, time: timeOf(leg), id: idOf(leg), more: moreOf(leg, facts.run.at) }));
    const idWidth = Math.max(0, ...cells.map(({ id }) => id.length));
    return [
        ...(isFolded ? [`  ${(0,wording .hS)(reused.length, 'image')} reused`] : []),
        ...(hidden > 0 ? [`  ${(0,wording .hS)(hidden, 'more image')}, in the report`] : []),
        ...cells.map(({ leg, time, id, more }) => [
            '',
            leg.leg.padEnd(nameWidth),
            ((0,words.isGood)(leg) || leg.status === 'blocked' ? leg.status : leg.status.toUpperCase()).padEnd(9),
            width < 60 ? undefined : time.padEnd(10),
            width < 80 ? undefined : id.padEnd(idWidth),
            more,
        ]
            .filter((cell) => cell !== undefined)
            .join('  ')
            .trimEnd()),
    ];
}
function timeOf(leg) {
    const took = (0,words.span)([leg]);
    return took === undefined ? '-' : (0,words.duration)(took.end - took.start);
}
function idOf({ images }) {
    const [first, ...more] = images;
    if (first === undefined)
        return '-';
    return `${(0,words.shortId)(first.id).slice(0, 40)}${more.length === 0 ? '' : ` +${more.length}`}`;
}
function moreOf(leg, at) {
    if (leg.status === 'blocked')
        return leg.blockedBy === null ? 'blocked' : `by ${leg.blockedBy}`;
    if (leg.trouble !== null && leg.trouble.kind !== 'tests')
        return (0,wording .IN)((0,words.firstLine)(leg.trouble.message), 100);
    const age = leg.status === 'reused' ? (0,words.whyWords)(leg, at) : '';
    return [(0,words.testWords)(leg.tests), age].filter((words) => words !== '').join(', ');
}
function failures({ legs, problems }) {
    const bad = legs.filter(({ status }) => status === 'failed' || status === 'missing');
    const told = bad.slice(0, MOST_FAILED).flatMap((leg) => {
        const [test] = leg.tests.failures;
        if (test === undefined)
            return [`  ${leg.leg} failed:`, ...said(leg.trouble?.message ?? '')];
        const place = test.file === null ? '' : `  ${test.file}${test.line === null ? '' : `:${test.line}`}`;
        const more = leg.tests.failures.length - 1;
        return [
            `  ${leg.leg} failed: ${test.name}${place}`,
            ...said(test.message),
            ...(more === 0 ? [] : [`      and ${(0,wording .hS)(more, 'more test')}`]),
        ];
    });
    const more = bad.length - MOST_FAILED;
    return [
        ...told,
        ...(more > 0 ? [`  and ${(0,wording .hS)(more, 'more image')}, in the report`] : []),
        ...problems.slice(0, MOST_FAILED).flatMap((problem) => said(problem)),
    ];
}
function said(text) {
    const lines = text.trim().split('\n');
    const more = lines.length - MOST_SAID;
    return [...lines.slice(0, MOST_SAID), ...(more > 0 ? [`and ${(0,wording .hS)(more, 'more line')}, in the report`] : [])].map((line) => `      ${line}`.trimEnd());
}
function published({ legs, run }) {
    const names = legs.flatMap((leg) => (0,words.publishedThings)(leg).map(({ target, ref, id, regions, digest, status }) => {
        const places = regions.join(', ');
        const where = ref === null ? places || target : [ref, places].filter((part) => part !== '').join(' in ');
        return `  Published  ${where}  ${(0,words.shortId)(digest ?? id ?? '')}  ${status}`.trimEnd();
    }));
    const pulls = legs
        .filter(({ publications }) => publications.length > 0)
        .flatMap((leg) => (0,commands .oG)(leg, run.id !== ''));
    const each = [...new Set(names)];
    return [...each.slice(0, MOST_ROWS), ...pulls.slice(0, MOST_COMMANDS).map((command) => `  Pull       ${command}`)];
}
function next({ legs, asked }) {
    const leg = legs.find(({ status }) => status === 'baked') ?? legs[0];
    if (leg === undefined)
        return [];
    const [use] = (0,commands .oG)(leg, false);
    const name = (0,commands .jz)([leg]);
    const words = (...own) => ['bakehouse', ...own].join(' ');
    const flags = (0,commands .Aw)(asked);
    const isPlanned = asked.every(({ flag }) => flag !== 'request');
    return [
        ...(use === undefined ? [] : [use]),
        ...(use === undefined && isPlanned ? [words('plan', ...flags, `--only ${name}`, '--list')] : []),
        ...(isPlanned ? [words('plan', ...flags, `--explain ${name}`)] : []),
        words('run', ...flags, `--only ${name}`, `--rebuild ${name}`),
    ].map((command, index) => `  ${index === 0 ? 'Next' : '    '}     ${command}`);
}
function counts(legs) {
    return (0,words.tally)(legs)
        .filter(([status]) => status === 'baked' || status === 'reused')
        .map(([status, count]) => `${count} ${status}`)
        .join(', ');
}
function done(facts, tookMs) {
    const tests = (0,words.testTally)(facts.legs);
    return `Done: ${(0,words.headline)(facts).replace(':', ',')}, ${tests === '' ? '' : `${tests}, `}${(0,words.duration)(tookMs)}.`;
}
function failed(facts, tookMs) {
    const { legs, asked } = facts;
    const count = (...statuses) => legs.filter(({ status }) => statuses.includes(status)).length;
    const [bad, blocked, stopped] = [count('failed', 'missing'), count('blocked'), count('cancelled')];
    const wrong = [
        bad === 0 ? '' : `${bad} of ${(0,wording .hS)(legs.length, 'image')}`,
        blocked === 0 ? '' : `${blocked} blocked`,
        stopped === 0 ? '' : `${stopped} cancelled`,
    ].filter((part) => part !== '');
    const first = wrong.length === 0 ? 'the run' : wrong.join(', ');
    const retry = legs.filter(({ status }) => status === 'failed' || status === 'missing' || status === 'cancelled');
    const what = retry.length === 0 || retry.length > 20
        ? ['bakehouse run', ...(0,commands .Aw)(asked)].join(' ')
        : (0,commands .wk)(facts, retry);
    const rest = [counts(legs), (0,words.duration)(tookMs)].filter((part) => part !== '').join(', ');
    return `Failed: ${first}. ${rest}. Retry: ${what}`;
}
function cancelled({ legs }, leftovers, tookMs) {
    const stopped = legs.filter(({ status }) => status === 'cancelled').length;
    const never = legs.filter(({ status }) => status === 'missing' || status === 'blocked').length;
    const rest = counts(legs);
    return [
        `Cancelled after ${(0,words.duration)(tookMs)}.`,
        `${(0,wording .hS)(stopped, 'bake')} stopped, ${never} not begun${rest === '' ? '' : `, ${rest}`}.`,
        (0,words.leftSentence)(leftovers),
    ].join(' ');
}

;// CONCATENATED MODULE: ./.build/cli/run-end.js






function tellEnd(host, { facts, report }, width, tookMs) {
    const leftovers = facts.isCancelled ? facts.legs.flatMap(({ slug }) => foundAfter(host, slug)) : [];
    host.info(['', ...renderTerminalEnd(facts, { width, tookMs, report, leftovers })].join('\n'));
}
const leftovers = schemas .YOg(leftover .wm);
function foundAfter(host, slug) {
    try {
        return leftovers.parse(JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)((0,paths .OW)(host), 'legs', slug, 'leftovers.json'), 'utf8')));
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 46743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Aw: () => (  askedFlags),
    Dl: () => (  checkCommands),
    jz: () => (  legNames),
    oG: () => (  useCommands),
    wk: () => (  retryCommand)
  });
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37478);
  var _image_provider_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33623);
  var _providers_providers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6653);



function useCommands({ images, publications }, onRunner) {
    const published = publications.flatMap(({ kind, ref, digest, status }) => {
        if (kind !== 'oci' || ref === null || status === 'failed' || status === 'skipped')
            return [];
        return [`docker pull ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .r7)(pinned(ref, digest))}`];
    });
    const own = images.flatMap((image) => ownCommand(image, onRunner && published.length === 0, published.length > 0));
    return [...new Set([...published, ...own])];
}
function checkCommands({ images, publications }, repository) {
    const from = /^[\w.-]+\/[\w.-]+$/.test(repository) ? ` --repo ${repository}` : '';
    const names = publications.flatMap(({ kind, region, id, ref, digest, status }) => {
        if (status === 'failed' || status === 'skipped')
            return [];
        if (kind === 'oci')
            return ref === null || digest === null ? [] : [pinned(ref, digest)];
        const account = images.find(({ provider }) => provider === kind)?.account ?? null;
        const identity = (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_2__  .li)(kind, _providers_providers_js__WEBPACK_IMPORTED_MODULE_1__.providers)?.identity;
        return id === null ? [] : (identity?.({ account, region: region ?? '', id }) ?? []);
    });
    return [...new Set(names)].map((name) => `bakehouse verify-provenance ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .r7)(name)} --attestation provenance --key signing-key.pub${from}`);
}
function retryCommand({ asked }, legs) {
    return ['bakehouse run', ...askedFlags(asked), `--only ${legNames(legs)}`].join(' ');
}
function askedFlags(asked) {
    return asked.map(({ flag, value }) => `--${flag} ${value === null ? '…' : (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .r7)(value)}`);
}
function legNames(legs) {
    return (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .r7)(legs.map(({ leg }) => leg).join(','));
}
function ownCommand(image, onRunner, isPublished) {
    const { provider, id, handoff } = image;
    const show = (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_2__  .li)(provider, _providers_providers_js__WEBPACK_IMPORTED_MODULE_1__.providers)?.show;
    if (show !== undefined)
        return [show(image).map(_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .r7).join(' ')];
    if (provider !== 'docker' || isPublished)
        return [];
    if (handoff?.kind === 'registry' && handoff.ref !== null)
        return [`docker pull ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .r7)(handoff.ref)}`];
    return onRunner ? [] : [`docker run --rm -it ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .r7)(id)}`];
}
function pinned(ref, digest) {
    if (digest === null || ref.includes('@'))
        return ref;
    return `${ref.replace(/:[^:/]+$/, '')}@${digest}`;
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
    publishedThings: () => (  publishedThings),
    runState: () => (  runState),
    scanFindings: () => (  scanFindings),
    scanVerdict: () => (  scanVerdict),
    shortId: () => (  shortId),
    span: () => (  span),
    tally: () => (  tally),
    testTally: () => (  testTally),
    testWords: () => (  testWords),
    whyWords: () => (  whyWords),
    worstFirst: () => (  worstFirst)
  });
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37478);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1252);
  var _image_scan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51611);
  var _image_leftover_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79825);




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
    const of = `of ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .hS)(legs.length, 'image')}`;
    if (facts.isCancelled)
        return `Cancelled: ${good} ${of} ${good === 1 ? 'is' : 'are'} ready`;
    const bad = legs.filter(({ status }) => status === 'failed' || status === 'missing');
    if (bad.length > 0)
        return `${bad.length} ${of} ${whatFailed(bad)}`;
    const counts = tally(legs).map(([status, count]) => `${count} ${status}`);
    if (good < legs.length)
        return `${legs.length - good} ${of} not ready: ${counts.join(', ')}`;
    const ready = `${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .hS)(legs.length, 'image')} ready${counts.length === 0 ? '' : `: ${counts.join(', ')}`}`;
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
    if (kind === 'scan')
        return bad.length === 1 ? 'did not pass its scan' : 'did not pass their scan';
    return kind === 'bake' ? 'could not be baked' : 'came to no result';
}
function testWords(tests) {
    const { scan } = tests;
    return `${ownTestWords(tests)}${scan === undefined ? '' : `; scan: ${scan}`}`;
}
function ownTestWords({ state, total, passed, failed }) {
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
function scanVerdict(scan) {
    const { gate, by, at, 'report-only': reportOnly } = scan;
    const verdict = gate === 'pass' ? 'passed' : reportOnly === true ? 'only reported, not passed' : 'not passed';
    return `${verdict} by ${by}: ${(0,_image_scan_js__WEBPACK_IMPORTED_MODULE_1__  .rj)(scan)}, ${at.slice(0, 10)}`;
}
const MOST_FINDINGS = 50;
function scanFindings({ failing = [], problems = [] }) {
    const found = failing.map(({ id, package: of, version, fixed, severity }) => [`${id} (${severity})`, of === '' ? '' : `in ${of} ${version}`, fixed === '' ? '' : `fixed in ${fixed}`]
        .filter((part) => part !== '')
        .join(', '));
    return [...problems, ...found].slice(0, MOST_FINDINGS);
}
function testTally(legs) {
    const total = legs.reduce((sum, { tests }) => sum + tests.total, 0);
    const passed = legs.reduce((sum, { tests }) => sum + tests.passed, 0);
    return total === 0 ? '' : `${passed.toLocaleString('en-US')} of ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .hS)(total, 'test')} passed`;
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
function publishedThings({ publications }) {
    const things = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_3__  .me)(publications, (one) => JSON.stringify({ ...one, region: null }));
    return [...things.values()].flatMap((same) => {
        const [first] = same;
        if (first === undefined)
            return [];
        const regions = first.kind === 'files' && first.ref !== null ? [] : same.flatMap(({ region }) => region ?? []);
        return [{ ...first, regions: [...new Set(regions)] }];
    });
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
        left === 0 ? 'Left behind: nothing that a bake or test reported.' : `Left behind: ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .hS)(left, 'thing')}.`,
        unchecked === 0 ? '' : `Not checked: ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .hS)(unchecked, 'thing')}.`,
        removed === 0 ? '' : `Removed: ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .hS)(removed, 'thing')}.`,
    ]
        .filter((part) => part !== '')
        .join(' ');
}
function openLeftovers(leftovers) {
    return [...new Set(leftovers.filter(_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__  .nT).map(_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__  .tL))];
}


/***/ })

};
