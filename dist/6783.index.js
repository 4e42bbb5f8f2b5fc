export const id = 6783;
export const ids = [6783,7484];
export const modules = {

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
  var _providers_providers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24373);



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
