export const id = 7484;
export const ids = [7484];
export const modules = {

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
