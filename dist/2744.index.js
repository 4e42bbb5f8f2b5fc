export const id = 2744;
export const ids = [2744];
export const modules = {

/***/ 32902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fs: () => (  beginJournal),
    O: () => (  removeVerifyFolder),
    a0: () => (  readJournal),
    gt: () => (  createVerifyFolder)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74555);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56408);
  var _providers_providers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6653);
  var _kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62544);









const running = zod__WEBPACK_IMPORTED_MODULE_8__  .Ikc({ pid: zod__WEBPACK_IMPORTED_MODULE_8__  .aig().int(), startTime: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP() });
const texts = zod__WEBPACK_IMPORTED_MODULE_8__  .g1P(zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_8__  .YjP());
const entry = zod__WEBPACK_IMPORTED_MODULE_8__  .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_8__  .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_8__  .euz('process'), process: running, instance: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_8__  .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_8__  .euz('ended'), pid: zod__WEBPACK_IMPORTED_MODULE_8__  .aig().int() }),
    zod__WEBPACK_IMPORTED_MODULE_8__  .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_8__  .euz('instance'), instance: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(), config: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP().nullable() }),
    zod__WEBPACK_IMPORTED_MODULE_8__  .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_8__  .euz('started'), provider: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(), region: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP() }),
]);
const entryOfOld = zod__WEBPACK_IMPORTED_MODULE_8__  .KCZ([
    entry,
    ..._providers_providers_js__WEBPACK_IMPORTED_MODULE_6__.providers.flatMap(({ name, firstJournals }) => firstJournals === undefined
        ? []
        : [
            firstJournals.started.transform(({ region, id }) => ({ kind: 'started', provider: name, region, id })),
        ]),
]);
const journal = zod__WEBPACK_IMPORTED_MODULE_8__  .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_8__  .euz('bakehouse/verify-journal/2'),
    phase: zod__WEBPACK_IMPORTED_MODULE_8__  .k5n(['running', 'stopping', 'done']),
    main: running,
    engine: zod__WEBPACK_IMPORTED_MODULE_8__  .k5n(['kitchen', 'script']),
    mark: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP().regex(/^[0-9a-f]{32}$/),
    root: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(),
    destroy: zod__WEBPACK_IMPORTED_MODULE_8__  .k5n(['always', 'passing', 'never']),
    subject: zod__WEBPACK_IMPORTED_MODULE_8__  .Ikc({
        leg: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(),
        slug: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(),
        provider: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(),
        region: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(),
        account: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP().nullable(),
        id: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(),
        reference: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(),
        files: zod__WEBPACK_IMPORTED_MODULE_8__  .YOg(zod__WEBPACK_IMPORTED_MODULE_8__  .YjP()),
    }),
    environment: texts,
    kitchen: zod__WEBPACK_IMPORTED_MODULE_8__  .Ikc({
        command: zod__WEBPACK_IMPORTED_MODULE_8__  .PVZ([zod__WEBPACK_IMPORTED_MODULE_8__  .YjP()]).rest(zod__WEBPACK_IMPORTED_MODULE_8__  .YjP()),
        version: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(),
        environment: texts,
        gemfileLock: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP().nullable(),
    })
        .nullable(),
    entries: zod__WEBPACK_IMPORTED_MODULE_8__  .YOg(entry),
    traces: zod__WEBPACK_IMPORTED_MODULE_8__  .YOg(_kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_7__  .d7),
});
const journals = zod__WEBPACK_IMPORTED_MODULE_8__  .KCZ([
    journal,
    journal
        .extend({ schema: zod__WEBPACK_IMPORTED_MODULE_8__  .euz('bakehouse/verify-journal/1'), entries: zod__WEBPACK_IMPORTED_MODULE_8__  .YOg(entryOfOld) })
        .transform((old) => ({ ...old, schema: 'bakehouse/verify-journal/2' })),
]);
function createVerifyFolder(host) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__  .OW)(host), `v-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(path, { recursive: true, mode: 0o700 });
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo(`The runner's temporary folder ${host.temporary} cannot be written (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .$N)(error) ?? (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .bD)(error)}). ` +
            'Free or mount it writable; RUNNER_TEMP names it.');
    }
    return { path, journal: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'journal.json') };
}
function beginJournal(host, folder, known) {
    const first = {
        schema: 'bakehouse/verify-journal/2',
        phase: 'running',
        kitchen: null,
        entries: [],
        traces: [],
    };
    try {
        host.saveState('journal', folder.journal);
        return new JournalFile(folder, { ...first, ...known, entries: [], traces: [] });
    }
    catch (error) {
        removeVerifyFolder(folder);
        throw error;
    }
}
function removeVerifyFolder({ path }) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { recursive: true, force: true });
}
class JournalFile {
    #path;
    #value;
    constructor(folder, value) {
        this.#path = folder.journal;
        this.#value = value;
        this.#write();
    }
    get value() {
        return this.#value;
    }
    change(changes) {
        this.#value = { ...this.#value, ...changes };
        this.#write();
    }
    changeIfPossible(changes) {
        try {
            this.change(changes);
        }
        catch {
        }
    }
    note(one) {
        const changes = { entries: [...this.#value.entries, entry.parse(one)] };
        if (one.kind === 'instance')
            this.change(changes);
        else
            this.changeIfPossible(changes);
    }
    #write() {
        (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__  .vK)(this.#path, JSON.stringify(this.#value));
    }
}
function readJournal(host, path) {
    if (path === '' || !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)))
        return undefined;
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__  .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__  .OW)(host)), folder) || !/^v-[0-9a-f]{8}$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder))) {
        throw new Error(`the journal ${path} lies outside of ${(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__  .OW)(host)}`);
    }
    const found = { path: folder, journal: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'journal.json') };
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
        return { folder: found, journal: undefined };
    return { folder: found, journal: journals.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8'))) };
}


/***/ }),

/***/ 12744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  kitchenVerify: () => (  kitchenVerify)
});

var external_node_crypto_ = __webpack_require__(77598);
var secrets_environment = __webpack_require__(94463);
var process_interrupt = __webpack_require__(50545);
var process_process = __webpack_require__(63815);
var rights = __webpack_require__(29340);
var short_secrets = __webpack_require__(40044);
;// CONCATENATED MODULE: ./.build/kitchen/run/phase-troubles.js
function phaseTroubles(instances) {
    return instances.flatMap(({ name, phases, counts }) => phases.flatMap(({ phase, status, failure }) => {
        if (status !== 'failed' || failure === null || isInReports(phase, failure.class, counts))
            return [];
        return [{ instance: name, phase, class: failure.class, message: failure.message, text: failure.text ?? '' }];
    }));
}
function isInReports(phase, failure, counts) {
    return phase === 'verify' && failure === 'test' && counts.failed + counts.errored > 0;
}
function wholeTrouble({ message, text }) {
    return text === '' || text === message ? message : `${message}\n\n${text}`;
}

;// CONCATENATED MODULE: ./.build/kitchen/gate.js

function decideGate(outcome, rules) {
    const { instances, problems, isCancelled } = outcome;
    if (isCancelled)
        return blocked('cancelled', ['the verification was cancelled'], 'cancelled');
    if (instances.length === 0 && problems.length === 0) {
        return blocked(rules.allowNoTests ? 'skipped' : 'no-tests', ['there is no instance to verify'], null);
    }
    const failures = instances.flatMap((instance) => failuresOf(instance, rules.image));
    const lacks = instances.flatMap((instance) => lacksOf(instance, rules));
    const reasons = [...problems, ...failures.map(({ reason }) => reason), ...lacks];
    if (reasons.length === 0)
        return { gate: 'pass', conclusion: 'success', reasons: [], failure: null };
    const failure = failures[0]?.class ?? (problems.length > 0 ? 'config' : null);
    const onlyLacks = problems.length === 0 && failures.length === 0;
    return blocked(onlyLacks ? 'no-tests' : 'failure', reasons, failure);
}
function blocked(conclusion, reasons, failure) {
    return { gate: 'block', conclusion, reasons, failure };
}
function failuresOf({ name, phases, counts, problems, image }, subject) {
    const told = [];
    const bad = counts.failed + counts.errored;
    for (const { phase, status, failure } of phases) {
        if (phase === 'destroy' || status === 'passed' || status === 'skipped')
            continue;
        if (isInReports(phase, failure?.class, counts))
            continue;
        told.push({
            class: failure?.class ?? 'infrastructure',
            reason: `${name}: ${phase} ${status === 'cancelled' ? 'was cancelled' : `failed${failure === null ? '' : ` (${failure.class}): ${failure.message}`}`}`,
        });
    }
    if (bad > 0)
        told.push({ class: 'test', reason: `${name}: ${bad} of ${executed(counts)} tests failed` });
    for (const problem of problems)
        told.push({ class: 'config', reason: `${name}: ${problem}` });
    if (!image.isSubject) {
        const what = image.id === null ? 'which image it ran is not known' : `it ran another image, ${image.id}, not ${subject}`;
        told.push({ class: 'config', reason: `${name}: ${what}` });
    }
    return told;
}
function lacksOf({ name, phases, counts }, { minTests, maxSkipped }) {
    const lacks = [];
    if (!phases.some(({ phase, status }) => phase === 'verify' && status !== 'skipped')) {
        lacks.push(`${name}: it was never verified`);
    }
    const least = Math.max(1, minTests);
    if (executed(counts) < least)
        lacks.push(`${name}: ${executed(counts)} tests were executed, at least ${least} must be`);
    if (maxSkipped !== null && counts.skipped > maxSkipped) {
        lacks.push(`${name}: ${counts.skipped} tests were skipped, at most ${maxSkipped} may be`);
    }
    return lacks;
}
function executed({ passed, failed, errored }) {
    return passed + failed + errored;
}

var program = __webpack_require__(42839);
var providers_providers = __webpack_require__(6653);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(8005);
var paths = __webpack_require__(56408);
var shared_folder = __webpack_require__(98264);
var repository_traces = __webpack_require__(62544);
var outcome = __webpack_require__(4665);
;// CONCATENATED MODULE: ./.build/kitchen/config/kitchen-files.js





const NAMES = ['kitchen.yml', '.kitchen.yml'];
function findKitchenFiles(request) {
    const { workspace, folder, environment } = request;
    const found = (name) => (isFile((0,external_node_path_.join)(folder, name)) ? (0,external_node_path_.join)(folder, name) : null);
    return {
        kitchen: kitchenFile(request),
        local: overlay(folder, environment, ['KITCHEN_LOCAL_YAML', 'KITCHEN_LOCAL_YML']),
        global: overlay(folder, environment, ['KITCHEN_GLOBAL_YAML', 'KITCHEN_GLOBAL_YML']),
        berksfile: found('Berksfile'),
        dockerfileScript: inRepository(workspace, folder, 'gen-kitchen-dockerfile.sh'),
    };
}
function kitchenFile({ workspace, folder, kitchenYaml, environment }) {
    const variable = ['KITCHEN_YAML', 'KITCHEN_YML'].find((name) => (environment[name] ?? '') !== '');
    const what = kitchenYaml === '' ? `The environment variable ${variable}` : 'Input "kitchen-yaml"';
    const named = kitchenYaml === '' ? (environment[variable ?? ''] ?? '') : kitchenYaml;
    if (named !== '') {
        const path = (0,paths .CT)(what, workspace, folder, named);
        if (isFile(path))
            return path;
        throw new outcome .b('config', `${what} must name a file, but ${(0,paths .pS)(workspace, path)} is none.`);
    }
    const [first, second] = NAMES.filter((name) => isFile((0,external_node_path_.join)(folder, name)));
    if (first === undefined)
        return null;
    if (second !== undefined) {
        const where = (0,paths .pS)(workspace, folder);
        throw new outcome .b('config', `${where === '.' ? 'The workspace' : where} has both ${first} and ${second}, and Test Kitchen takes neither then. ` +
            `Delete one (kitchen.yml is the current name), or name the one to use in the input "kitchen-yaml".`);
    }
    return (0,external_node_path_.join)(folder, first);
}
function overlay(folder, environment, variables) {
    const variable = variables.find((name) => (environment[name] ?? '') !== '');
    const named = environment[variable ?? ''];
    if (variable === undefined || named === undefined)
        return null;
    const path = (0,external_node_path_.join)(named.startsWith('/') ? '/' : folder, named);
    if (exists(path))
        return path;
    throw new outcome .b('config', `The environment variable ${variable} names ${JSON.stringify(named)}, which does not exist (looked for ${path}). ` +
        'Test Kitchen would run without it and say nothing; correct the path, or unset the variable.');
}
function inRepository(workspace, folder, name) {
    if (!isFile((0,external_node_path_.join)(folder, name)))
        return null;
    return (0,paths .CT)(name, workspace, folder, name);
}
function isFile(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isFile() === true;
}
function exists(path) {
    try {
        (0,external_node_fs_.lstatSync)(path);
        return true;
    }
    catch (error) {
        if ((0,errors .$N)(error) === 'ENOENT' || (0,errors .$N)(error) === 'ENOTDIR')
            return false;
        throw error;
    }
}

var instance_state = __webpack_require__(80488);
var promises_ = __webpack_require__(51455);
var leftover = __webpack_require__(79825);
var image_provider = __webpack_require__(33623);
var script_processes = __webpack_require__(49774);
var picomatch = __webpack_require__(14006);
var runner_inputs = __webpack_require__(88278);
var bounded_text = __webpack_require__(74674);
var external_node_util_ = __webpack_require__(57975);
var relay = __webpack_require__(70164);
;// CONCATENATED MODULE: ./.build/kitchen/reports/plain-text.js


const MISLEADING = /[\u2028-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff]/g;
function plainName(text) {
    const line = clean(text, 4 * bounded_text .eC)
        .replace(/\s+/g, ' ')
        .trim();
    if (line === '')
        return null;
    return line.length > bounded_text .eC ? `${line.slice(0, bounded_text .eC - 1).toWellFormed()}…` : line;
}
function plainMessage(text) {
    const message = clean(text, 4 * bounded_text .iV).trim();
    if (message === '')
        return null;
    const kept = message.slice(0, bounded_text .iV).trimEnd();
    const left = text.length - kept.length;
    const isCut = message.length > bounded_text .iV || text.length > 4 * bounded_text .iV;
    return isCut ? `${kept.toWellFormed()}\n… [about ${left} characters more]` : message;
}
function plainPath(text) {
    if (text === null)
        return null;
    const path = text.trim();
    if (path === '' || path.length > bounded_text .iS || /[\u0000-\u001f\u007f-\u009f]/.test(path))
        return null;
    return path.search(MISLEADING) === -1 && path.isWellFormed() ? path : null;
}
function lineNumber(value) {
    const line = typeof value === 'string' && /^\d{1,9}$/.test(value.trim()) ? Number(value) : value;
    return typeof line === 'number' && Number.isSafeInteger(line) && line > 0 ? line : null;
}
function secondsOf(value) {
    let seconds = value;
    if (typeof value === 'string') {
        const text = value.trim();
        if (text.length > 40 || !/^(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?(?:e-?\d{1,2})?$/i.test(text))
            return null;
        seconds = text === '' ? Number.NaN : Number(text.replaceAll(',', ''));
    }
    return typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
function clean(text, most) {
    return (0,relay .cN)(text.slice(0, most)).replace(MISLEADING, '\ufffd').toWellFormed();
}

;// CONCATENATED MODULE: ./.build/kitchen/reports/collector.js


class CaseCollector {
    #most;
    #counts = { passed: 0, failed: 0, errored: 0, skipped: 0 };
    #bad = [];
    #skipped = [];
    #passed = [];
    #problems = [];
    constructor(most) {
        this.#most = most;
    }
    add(test) {
        this.#counts[test.outcome] += 1;
        const kept = test.outcome === 'passed' ? this.#passed : test.outcome === 'skipped' ? this.#skipped : this.#bad;
        if (kept.length < this.#most)
            kept.push(test);
    }
    get bad() {
        return this.#counts.failed + this.#counts.errored;
    }
    get total() {
        return this.bad + this.#counts.passed + this.#counts.skipped;
    }
    get problems() {
        return this.#problems.length;
    }
    problem(kind, message) {
        if (this.#problems.length === bounded_text .vy)
            return;
        this.#problems.push({ kind, message: plainMessage(message) ?? 'The report cannot be read.' });
    }
    fault(fault) {
        this.problem(fault.kind, fault.message);
    }
    report(format) {
        const cases = [...this.#bad, ...this.#skipped, ...this.#passed].slice(0, this.#most);
        return {
            format,
            counts: { ...this.#counts },
            cases,
            dropped: this.total - cases.length,
            problems: [...this.#problems],
        };
    }
}

var json_value = __webpack_require__(72239);
;// CONCATENATED MODULE: ./.build/kitchen/reports/inspec-originals.js

class InspecOriginals {
    #verdicts = new Map();
    constructor(profiles) {
        for (const profile of profiles) {
            const parent = (0,json_value .SA)(profile, 'parent_profile');
            if (parent === null || parent === (0,json_value .SA)(profile, 'name'))
                continue;
            const verdicts = this.#verdicts.get(parent) ?? new Map();
            this.#verdicts.set(parent, verdicts);
            for (const control of listOf(profile, 'controls')) {
                const id = (0,json_value .OW)(control) ? (0,json_value .SA)(control, 'id') : null;
                if (id !== null && (0,json_value .OW)(control))
                    verdicts.set(id, verdictOf(control));
            }
        }
    }
    hasThatOf(profile, control) {
        const name = (0,json_value .SA)(profile, 'name');
        const id = (0,json_value .SA)(control, 'id');
        if (name === null || id === null)
            return false;
        const original = this.#verdicts.get(name)?.get(id);
        if (original === undefined)
            return false;
        const verdict = verdictOf(control);
        return verdict === '' || verdict === original;
    }
}
function verdictOf(control) {
    return listOf(control, 'results')
        .map((item) => ((0,json_value .OW)(item) ? JSON.stringify([(0,json_value .Dc)(item, 'status'), (0,json_value .Dc)(item, 'code_desc')]) : ''))
        .join('\n');
}
function listOf(object, name) {
    const value = (0,json_value .Dc)(object, name);
    return Array.isArray(value) ? value : [];
}

;// CONCATENATED MODULE: ./.build/kitchen/reports/place.js

const NO_PLACE = { file: null, line: null };
const PLACES = [
    { pattern: /\bin test file ([^\n,]{1,1000}), line (\d{1,9})\)/g, which: 'last' },
    { pattern: /^(?:# )?([^\s:]{1,1000}):(\d{1,9}):in /gm, which: 'last' },
    { pattern: /^([^\s:]{1,1000}\.py):(\d{1,9}): /gm, which: 'last' },
    { pattern: /^\s{0,20}location: ['"]?([^\n'":]{1,1000}):(\d{1,9}):\d{1,9}['"]?$/gm, which: 'first' },
    {
        pattern: /^\s{0,20}(?:file|fileName): ['"]?([^\n'"]{1,1000})['"]?\n\s{0,20}(?:line|lineNumber): (\d{1,9})$/gm,
        which: 'first',
    },
];
function placeInText(text, file) {
    for (const { pattern, which } of PLACES) {
        const places = [...text.matchAll(pattern)].map(([, path, line]) => ({
            file: plainPath(path ?? null),
            line: lineNumber(line),
        }));
        const inFile = file === null ? [] : places.filter((place) => isSameFile(place.file, file));
        const place = (inFile.length > 0 ? inFile : places).at(which === 'first' ? 0 : -1);
        if (place?.file !== undefined && place.file !== null)
            return place;
    }
    return NO_PLACE;
}
function placeInName(name) {
    const found = /^Control Source Code Error (.{1,1000}):(\d{1,9})$/.exec(name.trim());
    return found === null ? NO_PLACE : { file: plainPath(found[1] ?? null), line: lineNumber(found[2]) };
}
function isSameFile(one, other) {
    if (one === null || other === null)
        return false;
    const [long, short] = [one.replace(/^(?:\.\/)+/, ''), other.replace(/^(?:\.\/)+/, '')].sort((a, b) => b.length - a.length);
    return long === short || (long ?? '').endsWith(`/${short ?? ''}`);
}
function bestPlace(places) {
    const first = places.find(({ file }) => file !== null);
    if (first === undefined)
        return NO_PLACE;
    const line = first.line ?? places.find((place) => place.line !== null && isSameFile(place.file, first.file))?.line;
    return { file: first.file, line: line ?? null };
}

;// CONCATENATED MODULE: ./.build/kitchen/reports/inspec.js





const WHAT = "InSpec's report";
const OUTCOMES = new Map([
    ['passed', 'passed'],
    ['failed', 'failed'],
    ['skipped', 'skipped'],
]);
const CONTROL_STATUSES = new Set(['passed', 'failed', 'not_applicable', 'not_reviewed', 'error']);
function isInspec(document) {
    if (!(0,json_value .OW)(document))
        return false;
    return Array.isArray((0,json_value .Dc)(document, 'profiles')) || Array.isArray((0,json_value .Dc)(document, 'controls'));
}
function readInspec(document, cases) {
    if (!(0,json_value .OW)((0,json_value .Dc)(document, 'statistics'))) {
        throw new bounded_text .pC('malformed', `${WHAT} has no "statistics".`);
    }
    if ((0,json_value .Dc)(document, 'profiles') === undefined) {
        for (const control of (0,json_value .Vs)(document, 'controls', WHAT))
            cases.add(minimalCase(control));
        return;
    }
    const profiles = (0,json_value .Vs)(document, 'profiles', WHAT);
    if (profiles.length === 0)
        throw new bounded_text .pC('aborted', 'InSpec ran no profile.');
    const originals = new InspecOriginals(profiles);
    for (const profile of profiles)
        readProfile(profile, originals, cases);
}
function readProfile(profile, originals, cases) {
    const name = plainName((0,json_value .SA)(profile, 'name') ?? '') ?? '(without a name)';
    const why = (0,json_value .SA)(profile, 'skip_message') ?? (0,json_value .SA)(profile, 'status_message');
    const status = (0,json_value .Dc)(profile, 'status') ?? ((0,json_value .SA)(profile, 'skip_message') === null ? 'loaded' : 'skipped');
    if (status === 'skipped' && (0,json_value .SA)(profile, 'parent_profile') !== null) {
        cases.add({
            name: plainName(`${name} › (skipped as a whole)`) ?? name,
            outcome: 'skipped',
            message: plainMessage(why ?? ''),
            ...NO_PLACE,
            seconds: null,
        });
    }
    else if (status !== 'loaded') {
        const what = status === 'skipped' ? 'was skipped as a whole' : `has the status ${JSON.stringify(status).slice(0, 60)}`;
        cases.problem('aborted', `The profile ${JSON.stringify(name)} ${what}${why === null ? '.' : `: ${why}`}`);
        if (!Array.isArray((0,json_value .Dc)(profile, 'controls')))
            return;
    }
    for (const control of (0,json_value .Vs)(profile, 'controls', WHAT)) {
        if (!originals.hasThatOf(profile, control))
            readControl(control, name, cases);
    }
}
function readControl(control, profile, cases) {
    const id = (0,json_value .SA)(control, 'id');
    const title = (0,json_value .SA)(control, 'title') ?? id ?? '(without a name)';
    const above = [profile, id === null || id.startsWith('(generated from ') ? null : id].filter((part) => part !== null);
    const place = placeOf(control, id);
    const status = (0,json_value .Dc)(control, 'status');
    if (status !== undefined && status !== null && !CONTROL_STATUSES.has(status))
        throw unknownStatus('A control', status);
    const results = (0,json_value .Vs)(control, 'results', "A control of InSpec's report");
    const whole = { name: plainName([profile, title].join(' › ')) ?? profile, ...place, seconds: null };
    const badBefore = cases.bad;
    for (const result of results) {
        const read = resultCase(result, above, place);
        const isVoid = status === 'not_applicable' && read.outcome === 'passed';
        cases.add(isVoid ? { ...read, outcome: 'skipped', message: 'not applicable' } : read);
    }
    if ((status === 'error' || status === 'failed') && cases.bad === badBefore) {
        cases.add({
            ...whole,
            outcome: status === 'error' ? 'errored' : 'failed',
            message: `The control's status is ${status}.`,
        });
    }
    else if (results.length === 0) {
        cases.add({ ...whole, outcome: 'skipped', message: waiverOf(control) ?? 'Nothing was tested in this control.' });
    }
}
function resultCase(result, above, place) {
    const own = plainName((0,json_value .SA)(result, 'code_desc') ?? '') ?? '(without a name)';
    const status = (0,json_value .Dc)(result, 'status');
    const told = OUTCOMES.get(status);
    if (told === undefined)
        throw unknownStatus('A result', status);
    const exception = (0,json_value .SA)(result, 'exception');
    const backtrace = (0,json_value .Dc)(result, 'backtrace');
    const isBroken = exception !== null || (Array.isArray(backtrace) && backtrace.length > 0);
    const outcome = isBroken && told !== 'skipped' ? 'errored' : told;
    const message = outcome === 'skipped'
        ? ((0,json_value .SA)(result, 'skip_message') ?? (0,json_value .SA)(result, 'message'))
        : ((0,json_value .SA)(result, 'message') ?? exception);
    return {
        name: plainName([...above, own].join(' › ')) ?? own,
        outcome,
        message: outcome === 'passed' ? null : plainMessage(message ?? ''),
        ...bestPlace([place, placeInName(own)]),
        seconds: secondsOf((0,json_value .Dc)(result, 'run_time')),
    };
}
function minimalCase(result) {
    const id = (0,json_value .SA)(result, 'id');
    const profile = (0,json_value .SA)(result, 'profile_id');
    const isGenerated = id?.startsWith('(generated from ') ?? true;
    return resultCase(result, [profile, isGenerated ? null : id].filter((part) => part !== null), placeOfId(id));
}
function placeOf(control, id) {
    const location = (0,json_value .Dc)(control, 'source_location');
    if (!(0,json_value .OW)(location))
        return placeOfId(id);
    const file = plainPath((0,json_value .SA)(location, 'ref'));
    return file === null ? placeOfId(id) : { file, line: lineNumber((0,json_value .Dc)(location, 'line')) };
}
function placeOfId(id) {
    const found = /^\(generated from (.{1,1000}):(\d{1,9}) [0-9a-f]+\)$/.exec(id ?? '');
    return found === null ? NO_PLACE : { file: plainPath(found[1] ?? null), line: lineNumber(found[2]) };
}
function waiverOf(control) {
    const waiver = (0,json_value .Dc)(control, 'waiver_data');
    if (!(0,json_value .OW)(waiver))
        return null;
    const why = (0,json_value .SA)(waiver, 'justification') ?? (0,json_value .SA)(waiver, 'message');
    return why === null ? null : plainMessage(`waived: ${why}`);
}
function unknownStatus(what, status) {
    return new bounded_text .pC('malformed', `${what} of InSpec's report has the status ${JSON.stringify(status)?.slice(0, 60) ?? 'none'}.`);
}

;// CONCATENATED MODULE: ./.build/kitchen/reports/junit-elements.js
const RETRIES = ['rerunFailure', 'rerunError', 'flakyFailure', 'flakyError'];
const OUTPUT = ['system-out', 'system-err', 'properties'];
const VERDICTS = ['failure', 'error', 'skipped'];
const CHILDREN = new Map(Object.entries({
    '': ['testsuites', 'testsuite'],
    testsuites: ['testsuite', 'testcase', ...VERDICTS, ...OUTPUT],
    testsuite: ['testsuite', 'testcase', ...VERDICTS, ...OUTPUT],
    testcase: [...VERDICTS, ...OUTPUT, ...RETRIES],
    properties: ['property'],
    ...Object.fromEntries(RETRIES.map((name) => [name, ['stackTrace', 'system-out', 'system-err']])),
}).map(([name, children]) => [name, new Set(children)]));
const WITHOUT_TEXT = new Set(['testsuites', 'testsuite', 'testcase', 'properties']);
const VERDICT_ELEMENTS = new Map([
    ['failure', 'failed'],
    ['error', 'errored'],
    ['skipped', 'skipped'],
]);
function mayHold(parent, child) {
    return CHILDREN.get(parent)?.has(child) ?? false;
}
function mayHoldText(element) {
    return !WITHOUT_TEXT.has(element);
}
const STATUSES = new Map([
    ...['passed', 'pass', 'success', 'successful', 'succeeded', 'ok', 'run', 'completed'].map((word) => [word, 'passed']),
    ...['failed', 'failure', 'fail'].map((word) => [word, 'failed']),
    ...['error', 'errored', 'broken', 'aborted'].map((word) => [word, 'errored']),
    ...['skipped', 'skip', 'disabled', 'ignored', 'pending', 'notrun', 'not run', 'suppressed'].map((word) => [word, 'skipped']),
]);
function outcomeOfStatus(status) {
    return STATUSES.get(status.trim().toLowerCase()) ?? null;
}
const SEVERITY = { passed: 0, skipped: 1, failed: 2, errored: 3 };
function worseOutcome(one, other) {
    return SEVERITY[one] >= SEVERITY[other] ? one : other;
}

var strict_xml = __webpack_require__(29236);
;// CONCATENATED MODULE: ./.build/kitchen/reports/junit.js





class JunitReader {
    #cases;
    #xml;
    #path = [];
    #suites = [];
    #case = null;
    #verdict = null;
    constructor(cases) {
        this.#cases = cases;
        this.#xml = new strict_xml .L({
            open: (name, attributes) => this.#open(name, attributes),
            close: (name) => this.#close(name),
            text: (text) => this.#text(text),
        });
    }
    write(text) {
        this.#xml.write(text);
    }
    end() {
        this.#xml.end();
    }
    #open(name, attributes) {
        const parent = this.#path.at(-1) ?? '';
        if (!mayHold(parent, name)) {
            const where = parent === '' ? 'at the root' : `in <${parent}>`;
            throw new bounded_text .pC('malformed', `JUnit has no element <${name.slice(0, 100)}> ${where}.`);
        }
        this.#path.push(name);
        const outcome = VERDICT_ELEMENTS.get(name);
        if (name === 'testsuite' || name === 'testsuites')
            this.#suites.push(this.#suiteOf(name, attributes));
        else if (name === 'testcase') {
            const place = placeOfCase(attributes, this.#suites.at(-1)?.name ?? null);
            this.#case = { attributes, outcome: statusOf(attributes), messages: new bounded_text .FM(), place };
        }
        else if (outcome !== undefined)
            this.#verdict = { outcome, attributes, text: new bounded_text .FM() };
    }
    #close(name) {
        this.#path.pop();
        if (name === 'testsuite' || name === 'testsuites')
            this.#closeSuite();
        else if (name === 'testcase')
            this.#closeCase();
        else if (VERDICT_ELEMENTS.has(name))
            this.#closeVerdict();
    }
    #text(text) {
        const element = this.#path.at(-1) ?? '';
        if (!mayHoldText(element) && text.trim() !== '') {
            throw new bounded_text .pC('malformed', `JUnit has no text in <${element}>, but there is ${JSON.stringify(text.trim().slice(0, 60))}.`);
        }
        if (VERDICT_ELEMENTS.has(element))
            this.#verdict?.text.add(text);
    }
    #suiteOf(element, attributes) {
        return {
            name: element === 'testsuite' ? plainName(attributes.get('name') ?? '') : null,
            file: plainPath(attributes.get('file') ?? attributes.get('filepath') ?? null),
            claimed: Math.max(count(attributes.get('failures')), count(attributes.get('failed'))) + count(attributes.get('errors')),
            badBefore: this.#cases.bad,
            promised: count(attributes.get('tests')),
            totalBefore: this.#cases.total,
            problemsBefore: this.#cases.problems,
        };
    }
    #closeSuite() {
        const suite = this.#suites.pop();
        if (suite === undefined || this.#cases.problems > suite.problemsBefore)
            return;
        const name = suite.name === null ? 'A suite' : `The suite ${JSON.stringify(suite.name)}`;
        const bad = this.#cases.bad - suite.badBefore;
        if (suite.claimed > 0 && bad === 0) {
            this.#cases.problem('malformed', `${name} counts ${suite.claimed} failures and errors, but holds none.`);
            return;
        }
        const held = this.#cases.total - suite.totalBefore;
        if (suite.promised > held + bad) {
            this.#cases.problem('truncated', `${name} counts ${suite.promised} tests, but holds ${held}: the others were not written, or not run.`);
        }
    }
    #closeVerdict() {
        const verdict = this.#verdict;
        this.#verdict = null;
        if (verdict === null)
            return;
        const text = verdict.text.toString();
        const message = messageOf(verdict.attributes, text);
        const places = [
            placeOfAttributes(verdict.attributes),
            placeInText(`${text}\n${message}`, this.#case?.place.file ?? null),
        ];
        const open = this.#case;
        if (open === null) {
            this.#cases.add({
                name: this.#nameOf(`(${verdict.outcome === 'skipped' ? 'skipped as a whole' : 'outside of its tests'})`),
                outcome: verdict.outcome,
                message: plainMessage(message),
                ...bestPlace([...places, { file: this.#suites.at(-1)?.file ?? null, line: null }]),
                seconds: null,
            });
            return;
        }
        open.outcome = worseOutcome(open.outcome, verdict.outcome);
        open.place = bestPlace([open.place, ...places]);
        if (message === '')
            return;
        if (!open.messages.isEmpty)
            open.messages.add('\n\n');
        open.messages.add(message);
    }
    #closeCase() {
        const open = this.#case;
        this.#case = null;
        if (open === null)
            return;
        const { attributes, outcome } = open;
        const suiteFile = this.#suites.findLast(({ file }) => file !== null)?.file ?? null;
        const name = plainName(attributes.get('name') ?? '') ?? '(without a name)';
        this.#cases.add({
            name: this.#nameOf(name, plainName(attributes.get('classname') ?? attributes.get('class') ?? '')),
            outcome,
            message: outcome === 'passed' ? null : plainMessage(open.messages.toString()),
            ...bestPlace([open.place, placeInName(name), { file: suiteFile, line: null }]),
            seconds: secondsOf(attributes.get('time')),
        });
    }
    #nameOf(own, className = null) {
        const suites = this.#suites.flatMap(({ name }) => name ?? []);
        const suite = suites.at(-1) ?? null;
        const named = suite !== null && className?.startsWith(`${suite}.`) ? className.slice(suite.length + 1) : className;
        const parts = named === null || named === suite ? [...suites, own] : [...suites, named, own];
        return plainName(parts.join(' › ')) ?? own;
    }
}
function statusOf(attributes) {
    let outcome = 'passed';
    for (const name of ['status', 'result']) {
        const status = attributes.get(name);
        if (status === undefined || status.trim() === '')
            continue;
        const told = outcomeOfStatus(status);
        if (told === null) {
            throw new bounded_text .pC('malformed', `A testcase has the unknown ${name} ${JSON.stringify(status.slice(0, 60))}.`);
        }
        outcome = worseOutcome(outcome, told);
    }
    return outcome;
}
function placeOfCase(attributes, suite) {
    const { file, line } = placeOfAttributes(attributes);
    return suite === 'pytest' && attributes.has('line') && /^\d{1,9}$/.test(attributes.get('line') ?? '')
        ? { file, line: Number(attributes.get('line')) + 1 }
        : { file, line };
}
function placeOfAttributes(attributes) {
    const file = plainPath(attributes.get('file') ?? null);
    return file === null ? NO_PLACE : { file, line: lineNumber(attributes.get('line')) };
}
function messageOf(attributes, text) {
    const message = bounded(attributes.get('message') ?? '').trim();
    const body = text.trim();
    if (body === '')
        return message === '' ? (attributes.get('type') ?? '').trim() : message;
    const begin = (message.split('\n')[0] ?? '').slice(0, 200);
    return message === '' || body.includes(begin) ? body : `${message}\n${body}`;
}
function bounded(text) {
    const kept = new bounded_text .FM();
    kept.add(text);
    return kept.toString();
}
function count(value) {
    return value !== undefined && /^\d{1,9}$/.test(value.trim()) ? Number(value) : 0;
}

;// CONCATENATED MODULE: ./.build/kitchen/reports/rspec.js




const rspec_OUTCOMES = new Map([
    ['passed', 'passed'],
    ['failed', 'failed'],
    ['pending', 'skipped'],
]);
const MOST_LOAD_ERRORS = 100;
function isRspec(document) {
    return (0,json_value .OW)(document) && Array.isArray((0,json_value .Dc)(document, 'examples'));
}
function readRspec(document, cases) {
    for (const example of (0,json_value .Vs)(document, 'examples', "RSpec's report"))
        cases.add(caseOf(example));
    addLoadErrors(document, cases);
    checkSummary(document, cases);
}
function caseOf(example) {
    const name = plainName((0,json_value .SA)(example, 'full_description') ?? (0,json_value .SA)(example, 'description') ?? '');
    const shown = name ?? plainName((0,json_value .SA)(example, 'id') ?? '') ?? '(without a name)';
    const status = (0,json_value .Dc)(example, 'status');
    const exception = (0,json_value .Dc)(example, 'exception');
    if (status === null)
        throw new bounded_text .pC('aborted', `RSpec stopped before it ran ${JSON.stringify(shown)}.`);
    const told = rspec_OUTCOMES.get(status);
    if (told === undefined) {
        throw new bounded_text .pC('malformed', `An example of RSpec's report has the status ${JSON.stringify(status)?.slice(0, 60) ?? 'none'}.`);
    }
    const hasException = (0,json_value .OW)(exception);
    const outcome = told === 'passed' && hasException ? 'failed' : told;
    const raised = hasException ? ((0,json_value .SA)(exception, 'message') ?? (0,json_value .SA)(exception, 'class')) : null;
    const message = outcome === 'skipped' ? ((0,json_value .SA)(example, 'pending_message') ?? raised) : raised;
    return {
        name: shown,
        outcome,
        message: outcome === 'passed' ? null : plainMessage(message ?? ''),
        ...rspec_placeOf(example, hasException ? exception : null),
        seconds: secondsOf((0,json_value .Dc)(example, 'run_time')),
    };
}
function rspec_placeOf(example, exception) {
    const file = plainPath((0,json_value .SA)(example, 'file_path'));
    if (file === null)
        return NO_PLACE;
    const backtrace = exception === null ? undefined : (0,json_value .Dc)(exception, 'backtrace');
    const entries = Array.isArray(backtrace) ? backtrace.slice(0, 1000) : [];
    for (const entry of entries) {
        const found = typeof entry === 'string' ? /^([^:]{1,1000}):(\d{1,9})(?::in |$)/.exec(entry) : null;
        if (found !== null && isSameFile(found[1] ?? null, file))
            return { file, line: lineNumber(found[2]) };
    }
    return { file, line: lineNumber((0,json_value .Dc)(example, 'line_number')) };
}
function addLoadErrors(document, cases) {
    const summary = (0,json_value .Dc)(document, 'summary');
    const counted = (0,json_value .OW)(summary) ? Number((0,json_value .Dc)(summary, 'errors_outside_of_examples_count') ?? 0) : 0;
    const told = /(\d{1,9}) errors? occurred outside of examples/.exec((0,json_value .SA)(document, 'summary_line') ?? '');
    const list = (0,json_value .Dc)(document, 'messages');
    const messages = Array.isArray(list) ? list : [];
    const errors = messages.filter((message) => typeof message === 'string' && /^\s*An error occurred /.test(message));
    const count = Math.max(Number.isFinite(counted) ? counted : 1, Number(told?.[1] ?? 0), errors.length);
    if (count === 0)
        return;
    for (let index = 0; index < Math.min(count, MOST_LOAD_ERRORS); index += 1)
        cases.add(loadError(errors[index] ?? ''));
    const first = errors[0] === undefined ? '' : ` ${errors[0].trim().split('\n')[0] ?? ''}`;
    cases.problem('aborted', `RSpec met ${count} ${count === 1 ? 'error' : 'errors'} outside of examples.${first}`);
}
function loadError(message) {
    const heading = message.trim().split('\n')[0] ?? '';
    const file = plainPath(/^An error occurred while loading (.{1,1000}?)\.?$/.exec(heading)?.[1] ?? null);
    const places = [...message.slice(0, 4 * bounded_text .iV).matchAll(/^\s{0,20}(?:# )?([^\s:]{1,1000}):(\d{1,9}):/gm)];
    const place = places.find(([, path]) => isSameFile(path ?? null, file));
    return {
        name: plainName(heading.replace(/^An error occurred /, '').replace(/\.$/, '')) ?? '(outside of examples)',
        outcome: 'errored',
        message: plainMessage(message),
        file,
        line: lineNumber(place?.[2]),
        seconds: null,
    };
}
function checkSummary(document, cases) {
    const summary = (0,json_value .Dc)(document, 'summary');
    if (!(0,json_value .OW)(summary))
        throw new bounded_text .pC('truncated', 'RSpec\'s report has no "summary": the run was not ended.');
    const statuses = (0,json_value .Vs)(document, 'examples', "RSpec's report").map((example) => (0,json_value .Dc)(example, 'status'));
    const found = {
        example_count: statuses.length,
        failure_count: statuses.filter((status) => status === 'failed').length,
        pending_count: statuses.filter((status) => status === 'pending').length,
    };
    for (const [name, count] of Object.entries(found)) {
        const told = (0,json_value .Dc)(summary, name);
        if (told !== count) {
            cases.problem('malformed', `RSpec's report says ${name} ${JSON.stringify(told) ?? 'nothing'}, but lists ${count}.`);
        }
    }
}

;// CONCATENATED MODULE: ./.build/kitchen/reports/tap-line.js

const DIRECTIVE = /^#\s*(skip|todo)(?![\w-])[\s:]*(.*)$/is;
const LOOSE_DIRECTIVE = /(?<=^|\s)#\s*(skip|todo)(?:ped|s)?(?![\w-])[\s:]*(.*)$/is;
const TIMING = / in (\d{1,9})ms$/;
function readTapLine(line) {
    if (line.startsWith('#')) {
        const subtest = /^# Subtest: ?(.*)$/.exec(line);
        if (subtest !== null)
            return { kind: 'subtest', name: subtest[1] ?? '' };
        return { kind: 'comment', text: line.slice(1) };
    }
    const test = /^(not )?ok(?:\s+(\d{1,9}))?(?=\s|$)(.*)$/.exec(line);
    if (test !== null)
        return testLine(test[1] === undefined, test[2], test[3] ?? '');
    const plan = /^1\.\.(\d{1,9})(?=\s|#|$)([^#]*)(.*)$/s.exec(line);
    if (plan !== null && (plan[2] ?? '').trim() === '') {
        const said = (plan[3] ?? '').slice(1).trim();
        const skip = /^skip\S*/i.exec(said)?.[0];
        return { kind: 'plan', count: Number(plan[1]), skip: skip === undefined ? null : said.slice(skip.length).trim() };
    }
    const version = /^TAP version (\d{1,4})\s*$/i.exec(line);
    if (version !== null)
        return { kind: 'version', version: Number(version[1]) };
    const bailOut = /^Bail out!/i.exec(line)?.[0];
    return bailOut === undefined ? { kind: 'other' } : { kind: 'bail out', reason: line.slice(bailOut.length).trim() };
}
function testLine(ok, number, rest) {
    const [before, word, reason] = directiveOf(ok, rest);
    const said = before.trim().replace(/^-(?:\s+|$)/, '');
    const timing = TIMING.exec(said);
    return {
        kind: 'test',
        ok,
        number: number === undefined ? null : Number(number),
        description: (timing === null ? said : said.slice(0, timing.index)).replaceAll('\\#', '#').trim(),
        directive: word === undefined ? null : word.toLowerCase() === 'skip' ? 'skip' : 'todo',
        reason,
        seconds: timing === null ? null : milliseconds(timing[1]),
    };
}
function directiveOf(ok, rest) {
    const at = bareSign(rest);
    const strict = at === 0 || /\s/.test(rest.charAt(at - 1)) ? DIRECTIVE.exec(rest.slice(at)) : null;
    if (strict !== null)
        return [rest.slice(0, at), strict[1], strict[2] ?? ''];
    const loose = ok ? LOOSE_DIRECTIVE.exec(rest) : null;
    return loose === null ? [rest, undefined, ''] : [rest.slice(0, loose.index), loose[1], loose[2] ?? ''];
}
function bareSign(text) {
    for (let at = 0; at < text.length; at += 1) {
        if (text.charAt(at) === '\\')
            at += 1;
        else if (text.charAt(at) === '#')
            return at;
    }
    return text.length;
}
function tapSeconds(yaml) {
    return milliseconds(/^\s{0,20}duration_ms: (\d{1,9}(?:\.\d{1,9})?)$/m.exec(yaml)?.[1]);
}
function milliseconds(value) {
    const time = value === undefined ? null : secondsOf(value);
    return time === null ? null : time / 1000;
}

;// CONCATENATED MODULE: ./.build/kitchen/reports/tap-level.js

const MOST_OUT_OF_ORDER = 10_000;
class TapLevel {
    name;
    badBefore;
    totalBefore;
    announced = null;
    #plan = null;
    #isPlanLate = false;
    #inOrder = 0;
    #ahead = new Set();
    constructor(name, badBefore, totalBefore) {
        this.name = name;
        this.badBefore = badBefore;
        this.totalBefore = totalBefore;
    }
    get plan() {
        return this.#plan;
    }
    announce(count) {
        this.#plan = count;
        this.#isPlanLate = this.#ran > 0;
    }
    get #ran() {
        return this.#inOrder + this.#ahead.size;
    }
    note(number) {
        const isBehind = this.#isPlanLate;
        this.#isPlanLate = false;
        const wrong = this.#noteNumber(number ?? this.#inOrder + 1);
        return isBehind ? 'has its plan (1..N) between its tests; it stands before or after all of them' : wrong;
    }
    #noteNumber(given) {
        if (given === 0)
            return 'numbers a test 0; they begin at 1';
        if (given <= this.#inOrder || this.#ahead.has(given))
            return `has test ${given} twice`;
        if (given > this.#inOrder + 1) {
            if (this.#ahead.size === MOST_OUT_OF_ORDER) {
                throw new bounded_text .pC('refused', `The TAP report has over ${MOST_OUT_OF_ORDER} tests out of their order.`);
            }
            this.#ahead.add(given);
            return null;
        }
        this.#inOrder = given;
        while (this.#ahead.delete(this.#inOrder + 1))
            this.#inOrder += 1;
        return null;
    }
    fault() {
        const where = this.name === null ? 'The TAP report' : `The TAP subtest ${JSON.stringify(this.name)}`;
        const ran = this.#ran;
        if (this.plan === null)
            return new bounded_text .pC('truncated', `${where} has no plan (1..N): it was not written to its end.`);
        if (ran < this.plan)
            return new bounded_text .pC('truncated', `${where} plans ${this.plan} tests, but holds ${ran}.`);
        if (ran > this.plan)
            return new bounded_text .pC('malformed', `${where} plans ${this.plan} tests, but holds ${ran}.`);
        if (this.#ahead.size > 0)
            return new bounded_text .pC('malformed', `${where} numbers tests beyond its plan of ${this.plan}.`);
        return null;
    }
}

;// CONCATENATED MODULE: ./.build/kitchen/reports/text-lines.js
const LONGEST_LINE = 64 * 1024;
class TextLines {
    #held = '';
    #isCut = false;
    #emit;
    constructor(emit) {
        this.#emit = emit;
    }
    write(text) {
        let start = 0;
        for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
            this.#hold(text.slice(start, end));
            this.#take();
            start = end + 1;
        }
        this.#hold(text.slice(start));
    }
    end() {
        if (this.#held === '' && !this.#isCut)
            return false;
        this.#take();
        return true;
    }
    #hold(piece) {
        const room = LONGEST_LINE - this.#held.length;
        if (piece.length > room)
            this.#isCut = true;
        this.#held = this.#held === '' ? piece.slice(0, room) : this.#held + piece.slice(0, room);
    }
    #take() {
        const line = this.#held.endsWith('\r') ? this.#held.slice(0, -1) : this.#held;
        const isCut = this.#isCut;
        this.#held = '';
        this.#isCut = false;
        this.#emit(line, isCut);
    }
}

;// CONCATENATED MODULE: ./.build/kitchen/reports/tap.js







const KITCHEN_PREFIX = ' '.repeat(7);
const SUBTEST_INDENT = 4;
class TapReader {
    #cases;
    #lines = new TextLines((line, isCut) => this.#line(line, isCut));
    #levels = [new TapLevel(null, 0, 0)];
    #prefix = null;
    #hasSubtests = false;
    #open = null;
    #yaml = null;
    #ended = null;
    #isBailedOut = false;
    constructor(cases) {
        this.#cases = cases;
    }
    write(text) {
        if (text.includes('\0'))
            throw new bounded_text .pC('malformed', 'The TAP report holds a NUL byte.');
        this.#lines.write(text);
    }
    end() {
        const isCut = this.#lines.end();
        this.#closeTest();
        if (this.#yaml !== null)
            this.#fault(new bounded_text .pC('truncated', 'The TAP report ends within a block of YAML.'));
        while (this.#levels.length > 1)
            this.#leaveLevel();
        if (this.#ended !== null) {
            this.#fault(new bounded_text .pC('truncated', 'The TAP report ends after a subtest, before the line that sums it up.'));
        }
        if (this.#isBailedOut)
            return;
        const fault = this.#levels[0]?.fault() ?? null;
        if (fault !== null)
            this.#fault(fault);
        if (isCut)
            this.#fault(new bounded_text .pC('truncated', 'The last line of the TAP report has no end.'));
    }
    #line(raw, isCut) {
        const line = this.#withoutPrefix((0,relay .cN)(raw));
        if (this.#yaml !== null) {
            if (line === `${this.#yaml}...`)
                this.#yaml = null;
            else
                this.#open?.said.add(`${line.startsWith(this.#yaml) ? line.slice(this.#yaml.length) : line}\n`);
            return;
        }
        const indent = /^ */.exec(line)?.[0] ?? '';
        if (this.#open !== null && /^ +---\s*$/.test(line)) {
            this.#yaml = indent;
            return;
        }
        const read = readTapLine(line.slice(indent.length));
        const level = this.#levelOf(indent.length, read);
        if (level === null)
            return;
        if (isCut && read.kind !== 'comment') {
            throw new bounded_text .pC('refused', 'The TAP report has a line that is too long to be read.');
        }
        this.#take(read, level);
    }
    #take(line, level) {
        if (line.kind === 'comment') {
            if (this.#open?.level === level)
                this.#open.said.add(`${line.text}\n`);
            return;
        }
        this.#closeTest();
        if (line.kind === 'bail out') {
            this.#isBailedOut = true;
            this.#cases.problem('aborted', `The run bailed out${line.reason === '' ? '.' : `: ${line.reason}`}`);
            return;
        }
        const above = this.#levels.at(-1);
        if (line.kind === 'subtest' && level === this.#levels.length && above !== undefined)
            above.announced ??= line.name;
        const current = this.#enterLevel(level);
        if (line.kind === 'subtest') {
            this.#hasSubtests = true;
            current.announced = line.name;
        }
        else if (line.kind === 'version') {
            this.#hasSubtests ||= line.version >= 14;
        }
        else if (line.kind === 'plan') {
            this.#plan(current, line.count, line.skip);
        }
        else if (line.kind === 'test') {
            const wrong = current.note(line.number);
            if (wrong !== null)
                this.#fault(new bounded_text .pC('malformed', `The TAP report ${wrong}.`));
            current.announced = null;
            this.#open = { line, level, said: new bounded_text .FM() };
        }
    }
    #plan(level, count, skip) {
        if (level.plan !== null) {
            this.#fault(new bounded_text .pC('malformed', 'The TAP report has two plans (1..N); one file holds one run.'));
            return;
        }
        level.announce(count);
        if (skip === null || count > 0)
            return;
        this.#cases.add({
            name: this.#nameOf('(skipped as a whole)'),
            outcome: 'skipped',
            message: plainMessage(skip),
            ...NO_PLACE,
            seconds: null,
        });
    }
    #closeTest() {
        const open = this.#open;
        const subtest = this.#ended;
        this.#open = null;
        if (open === null)
            return;
        this.#ended = null;
        const { line } = open;
        if (subtest !== null && this.#cases.total > subtest.totalBefore) {
            if (line.ok || line.directive !== null || this.#cases.bad > subtest.badBefore)
                return;
        }
        const outcome = line.directive !== null ? 'skipped' : line.ok ? 'passed' : 'failed';
        const said = open.said.toString();
        const message = outcome === 'skipped' ? line.reason : said.replace(/^message: \|[+-]?\n/, '');
        this.#cases.add({
            name: this.#nameOf(plainName(line.description) ?? `(test ${line.number ?? 'without a number'})`),
            outcome,
            message: outcome === 'passed' ? null : plainMessage(dedent(message)),
            ...placeInText(said, null),
            seconds: line.seconds ?? tapSeconds(said),
            ...(line.ok || line.directive === null ? {} : { excusedBy: line.directive }),
        });
    }
    #levelOf(indent, line) {
        if (line.kind === 'other')
            return null;
        if (indent === 0)
            return 0;
        const level = indent / SUBTEST_INDENT;
        if (!Number.isInteger(level) || level > this.#levels.length)
            return null;
        if (line.kind === 'comment' || line.kind === 'bail out')
            return level;
        if (!this.#hasSubtests && line.kind !== 'subtest')
            return null;
        if (level > bounded_text .ol)
            throw new bounded_text .pC('refused', `The TAP report nests deeper than ${bounded_text .ol} subtests.`);
        return level;
    }
    #enterLevel(level) {
        while (this.#levels.length - 1 > level)
            this.#leaveLevel();
        const current = this.#levels.at(-1);
        if (current !== undefined && this.#levels.length - 1 === level)
            return current;
        const name = plainName(current?.announced ?? '') ?? '(subtest)';
        const next = new TapLevel(name, this.#cases.bad, this.#cases.total);
        this.#levels.push(next);
        return next;
    }
    #leaveLevel() {
        const level = this.#levels.pop();
        if (level === undefined)
            return;
        this.#ended = level;
        const fault = level.fault();
        if (fault !== null && !this.#isBailedOut)
            this.#fault(fault);
    }
    #nameOf(own) {
        return plainName([...this.#levels.flatMap(({ name }) => name ?? []), own].join(' › ')) ?? own;
    }
    #withoutPrefix(line) {
        if (this.#prefix === null) {
            const rest = line.trimStart();
            if (readTapLine(rest).kind === 'other' || rest.startsWith('#'))
                return line;
            this.#prefix = line.startsWith(KITCHEN_PREFIX) && line.length - rest.length === 7 ? KITCHEN_PREFIX : '';
        }
        return this.#prefix !== '' && line.startsWith(this.#prefix) ? line.slice(this.#prefix.length) : line;
    }
    #fault(fault) {
        this.#cases.fault(fault);
    }
}
function dedent(text) {
    const lines = text.split('\n');
    const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
    const shared = indents.reduce((least, indent) => Math.min(least, indent), 1000);
    return lines.map((line) => line.slice(shared)).join('\n');
}

;// CONCATENATED MODULE: ./.build/kitchen/reports/read-report.js












const CHUNK = 64 * 1024;
const KNOWN = 'JUnit XML, TAP, the JSON of RSpec and the JSON of InSpec (`json` and `json-min`)';
async function readReport(path, limits = bounded_text .S4) {
    const cases = new CaseCollector(limits.cases);
    let format = 'unknown';
    let file;
    try {
        file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        const stat = await file.stat();
        if (!stat.isFile())
            throw new bounded_text .pC('refused', 'The report is no plain file.');
        if (stat.size > limits.bytes)
            throw tooLarge(stat.size, limits.bytes);
        const first = await readChunk(file, CHUNK);
        const shape = shapeOf(first);
        if (shape === 'json') {
            if (stat.size > limits.jsonBytes)
                throw tooLarge(stat.size, limits.jsonBytes);
            const document = await readDocument(file, first, limits.jsonBytes);
            format = isRspec(document) ? 'rspec' : isInspec(document) ? 'inspec' : 'unknown';
            readJson(document, cases);
        }
        else {
            format = shape === 'xml' ? 'junit' : 'tap';
            const reader = shape === 'xml' ? new JunitReader(cases) : new TapReader(cases);
            const decoder = new external_node_util_.TextDecoder('utf-8', { fatal: shape === 'xml' });
            let size = 0;
            for (let chunk = first; chunk.length > 0; chunk = await readChunk(file, CHUNK)) {
                size += chunk.length;
                if (size > limits.bytes)
                    throw tooLarge(size, limits.bytes);
                reader.write(decode(decoder, chunk));
            }
            reader.write(decode(decoder));
            reader.end();
        }
    }
    catch (error) {
        cases.fault(faultOf(error));
    }
    finally {
        await file?.close();
    }
    return cases.report(format);
}
function readJson(document, cases) {
    if (isRspec(document))
        readRspec(document, cases);
    else if (isInspec(document))
        readInspec(document, cases);
    else {
        const members = (0,json_value .OW)(document) ? ` Its members are ${Object.keys(document).slice(0, 10).join(', ')}.` : '';
        throw new bounded_text .pC('malformed', `The report is JSON of another kind; read are ${KNOWN}.${members}`);
    }
}
function shapeOf(bytes) {
    if (bytes.length === 0)
        throw new bounded_text .pC('truncated', 'The report is empty.');
    const [one, two] = bytes;
    if ((one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff)) {
        throw new bounded_text .pC('malformed', 'The report is UTF-16; only UTF-8 is read.');
    }
    const text = bytes.toString('utf8').replace(/^\ufeff/, '');
    const begin = text.trimStart();
    if (begin === '')
        throw new bounded_text .pC('truncated', 'The report holds nothing but blanks.');
    if (begin.startsWith('<'))
        return 'xml';
    if (/^[{[]/.test(begin))
        return 'json';
    const isTap = text.split('\n').some((line) => !/^\s*(?:#|$)/.test(line) && readTapLine(line.trim()).kind !== 'other');
    if (isTap)
        return 'tap';
    throw new bounded_text .pC('malformed', `The report is of no known format; read are ${KNOWN}.`);
}
async function readDocument(file, first, most) {
    const chunks = [];
    let size = 0;
    for (let chunk = first; chunk.length > 0; chunk = await readChunk(file, 16 * CHUNK)) {
        size += chunk.length;
        if (size > most)
            throw tooLarge(size, most);
        chunks.push(chunk);
    }
    return (0,json_value .MM)(decode(new external_node_util_.TextDecoder('utf-8', { fatal: true }), Buffer.concat(chunks), false));
}
function decode(decoder, bytes, goesOn = bytes !== undefined) {
    try {
        return decoder.decode(bytes, { stream: goesOn });
    }
    catch {
        throw new bounded_text .pC('malformed', 'The report is not UTF-8 text.');
    }
}
async function readChunk(file, most) {
    const bytes = Buffer.allocUnsafe(most);
    let length = 0;
    for (let got = -1; got !== 0 && length < most; length += got) {
        got = (await file.read(bytes, length, most - length, null)).bytesRead;
    }
    return bytes.subarray(0, length);
}
function tooLarge(size, most) {
    return new bounded_text .pC('refused', `The report has ${size} bytes; at most ${most} of this kind are read.`);
}
function faultOf(error) {
    if (error instanceof bounded_text .pC)
        return error;
    if ((0,errors .$N)(error) !== undefined)
        return new bounded_text .pC('refused', `The report cannot be read (${(0,errors .$N)(error) ?? ''}).`);
    return new bounded_text .pC('malformed', `The report cannot be read: ${(0,errors .bD)(error).slice(0, 200)}`);
}

var workspace_copy = __webpack_require__(15652);
var wording = __webpack_require__(37478);
;// CONCATENATED MODULE: ./.build/kitchen/script/script-reports.js












const MOST_REPORTS = 1000;
const MOST_ENTRIES = 200_000;
function checkReportGlobs(globs) {
    const wrong = globs.find((glob) => (0,external_node_path_.isAbsolute)(glob) || glob.split('/').includes('..') || glob.startsWith('!') || glob.includes('\0'));
    if (wrong === undefined)
        return;
    throw new outcome .b('config', `Reports are looked for below the folder that the script runs in, but ${(0,runner_inputs .WU)(wrong)} leads elsewhere. Give a path relative to it.`);
}
async function makeReportFolders(root, globs) {
    for (const glob of globs) {
        const { base, isGlob } = picomatch.scan(plain(glob));
        let folder = root;
        for (const name of (isGlob ? base : (0,external_node_path_.dirname)(base)).split('/')) {
            folder = (0,external_node_path_.join)(folder, name);
            const stat = await (0,promises_.lstat)(folder).catch(ifThere);
            if (stat === undefined)
                await (0,workspace_copy .fc)(folder);
            else if (!stat.isDirectory())
                break;
        }
    }
}
async function readReports(search) {
    const { root, globs, began } = search;
    const problems = [];
    const counts = { passed: 0, failed: 0, errored: 0, skipped: 0 };
    const cases = [];
    const paths = find(root, globs, problems);
    for (const glob of globs) {
        const matches = matcher(glob);
        if (!paths.some((path) => matches(path)))
            problems.push(`The script wrote no report ${(0,runner_inputs .WU)(glob)} (looked for below the folder that it runs in).`);
    }
    for (const path of paths) {
        const stat = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(root, path));
        if (!stat.isFile()) {
            problems.push(`The report ${(0,runner_inputs .WU)(path)} is no plain file.`);
            continue;
        }
        if (stat.mtimeMs < began) {
            problems.push(`The report ${(0,runner_inputs .WU)(path)} was there before the script began, and it did not write it anew; its tests do not count. Let the script write it, or narrow the glob.`);
            continue;
        }
        const report = await readReport((0,external_node_path_.join)(root, path));
        counts.passed += report.counts.passed;
        counts.failed += report.counts.failed;
        counts.errored += report.counts.errored;
        counts.skipped += report.counts.skipped;
        cases.push(...report.cases.map((test) => (test.file === null ? test : { ...test, file: search.place(test.file) })));
        problems.push(...report.problems.map(({ message }) => `${(0,runner_inputs .WU)(path)}: ${message}`));
    }
    return {
        counts,
        cases: cases.sort((one, other) => rankOf(one) - rankOf(other)).slice(0, bounded_text .S4.cases),
        problems,
    };
}
function isReportBelow(root, globs) {
    const matches = globs.map(matcher);
    return (path) => (0,paths .FK)(root, path) && matches.some((one) => one((0,external_node_path_.relative)(root, path)));
}
function find(root, globs, problems) {
    const matches = globs.map(matcher);
    const found = [];
    let entries = 0;
    const folders = [''];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        for (const entry of listing((0,external_node_path_.join)(root, folder))) {
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            entries += 1;
            if (entries > MOST_ENTRIES || found.length > MOST_REPORTS) {
                problems.push(`More than ${entries > MOST_ENTRIES ? `${MOST_ENTRIES} files lie where reports are looked for` : `${MOST_REPORTS} files match as reports`}; those beyond were not read.`);
                return found;
            }
            if (entry.isDirectory())
                folders.push(path);
            else if (matches.some((one) => one(path)))
                found.push(path);
        }
    }
    return found.sort();
}
function listing(folder) {
    try {
        return readEntries(folder);
    }
    catch (error) {
        ifThere(error);
        return [];
    }
}
function readEntries(folder) {
    return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
}
function matcher(glob) {
    const own = plain(glob);
    return picomatch([own, `${own}/**`], { dot: true });
}
function plain(glob) {
    return (0,wording .hT)(glob.replace(/^(?:\.?\/+)+/, ''), '/');
}
function rankOf({ outcome }) {
    return outcome === 'failed' || outcome === 'errored' ? 0 : outcome === 'skipped' ? 1 : 2;
}
function ifThere(error) {
    const code = (0,errors .$N)(error);
    if (code !== 'ENOTDIR' && code !== 'ENOENT' && code !== 'EACCES')
        throw error;
    return undefined;
}
function placeFrom(copy, workspace) {
    return (file) => ((0,external_node_path_.isAbsolute)(file) && (0,paths .FK)(copy, file) ? (0,external_node_path_.join)(workspace, (0,external_node_path_.relative)(copy, file)) : file);
}

var long_process = __webpack_require__(66302);
var image_outcome = __webpack_require__(43036);
var secrets_secrets = __webpack_require__(11217);
var shown_output = __webpack_require__(61397);
;// CONCATENATED MODULE: ./.build/kitchen/script/script-remote.js







async function runRemote(host, output, inside, script) {
    const { interrupt, stdout } = output;
    const cancel = new AbortController();
    interrupt.onFirst(() => cancel.abort());
    (0,external_node_fs_.writeFileSync)(stdout, '', { flag: 'a', mode: 0o600 });
    let writing = Promise.resolve();
    let lost;
    const onOutput = (chunk) => {
        const copy = Buffer.from(chunk);
        writing = writing.then(async () => (0,promises_.appendFile)(stdout, copy)).catch((error) => (lost ??= error));
    };
    const log = new shown_output .A(host, output);
    let isOver = false;
    const showing = (0,shown_output .J)(host, output, log, () => (isOver ? 'ended' : 'writing'));
    try {
        const end = await inside({ ...script, signal: cancel.signal, onOutput });
        const problems = [...end.problems, ...(await placeReports(script.folder, end.reports))];
        await writing;
        isOver = true;
        const shown = await showing;
        const isDiskFull = ['ENOSPC', 'EDQUOT'].includes((0,errors .$N)(lost) ?? '');
        return { exitCode: end.exitCode, timedOut: end.timedOut, isDiskFull, shown, problems };
    }
    finally {
        await writing;
        isOver = true;
        await showing.catch(() => { });
        log.close();
    }
}
async function placeReports(folder, reports) {
    const problems = [];
    for (const [path, content] of reports) {
        const own = (0,external_node_path_.normalize)(path);
        if (own.startsWith('/') || own.split('/').includes('..'))
            continue;
        try {
            await folderBelow(folder, (0,external_node_path_.dirname)(own));
            const flags = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_TRUNC | external_node_fs_.constants.O_NOFOLLOW;
            const file = await (0,promises_.open)((0,external_node_path_.join)(folder, own), flags, 0o600);
            try {
                await file.writeFile(content);
            }
            finally {
                await file.close();
            }
        }
        catch (error) {
            problems.push(`The report ${(0,runner_inputs .WU)(path)} cannot be kept here: ${(0,errors .bD)(error)}.`);
        }
    }
    return problems;
}
async function folderBelow(root, path) {
    let folder = root;
    for (const name of path.split('/').filter((part) => part !== '.')) {
        folder = (0,external_node_path_.join)(folder, name);
        const stat = await (0,promises_.lstat)(folder).catch((error) => {
            if ((0,errors .$N)(error) !== 'ENOENT')
                throw error;
        });
        if (stat === undefined)
            await (0,workspace_copy .fc)(folder);
        else if (!stat.isDirectory())
            throw new Error('there is a link or a file where its folder would be');
    }
}

;// CONCATENATED MODULE: ./.build/kitchen/script/script-verdict.js
/** 126 and 127: not executable, not found (POSIX, sh, "Exit Status"). 172: InSpec without its licence. */
const CANNOT_RUN = new Set([126, 127]);
const NO_LICENCE = /cannot execute without accepting the license/i;
function judgeScript(ending, sum) {
    const { exitCode, tail, trouble } = ending;
    const bad = sum.counts.failed + sum.counts.errored;
    const last = tail.at(-1);
    const said = last === undefined ? '' : ` It last said: ${last}`;
    const problems = [];
    let failure = null;
    const fail = (kind, message) => {
        failure ??= { class: kind, message };
    };
    if (ending.isCancelled) {
        fail('cancelled', 'The run was cancelled while the script ran.');
        return { failure, problems: [] };
    }
    if (ending.timedOut) {
        problems.push(`The script was ended after ${ending.timeoutMinutes} min.`);
        fail('test', `The script took longer than the time for verify (${ending.timeoutMinutes} min).${said}`);
    }
    if (trouble !== null) {
        problems.push(trouble);
        fail('infrastructure', trouble);
    }
    const licence = tail.find((line) => NO_LICENCE.test(line));
    if (exitCode !== 0 && licence !== undefined)
        fail('licence', `${licence} Set the input "chef-license" where its terms are accepted.`);
    if (exitCode !== 0 && exitCode !== undefined && CANNOT_RUN.has(exitCode)) {
        fail('config', `The script cannot be run (exit code ${exitCode}).${said}`);
    }
    if (bad > 0)
        fail('test', `${bad} of ${bad + sum.counts.passed + sum.counts.skipped} tests failed.`);
    if (exitCode !== 0 && !ending.timedOut) {
        const total = bad + sum.counts.passed + sum.counts.skipped;
        const but = total === 0 ? 'and no test was reported' : 'though no test of its reports failed';
        const message = `The script ended with exit code ${exitCode ?? 'none'}, ${but}.`;
        if (bad === 0)
            problems.push(message);
        fail('test', `${message}${said}`);
    }
    const [first] = sum.problems;
    if (first !== undefined)
        fail('config', first);
    return { failure, problems: [...problems, ...sum.problems] };
}

;// CONCATENATED MODULE: ./.build/kitchen/script/script-run.js













const REPORTS = '.bakehouse/reports';
const LINES_KEPT = 20;
const NO_REPORTS = {
    counts: { passed: 0, failed: 0, errored: 0, skipped: 0 },
    cases: [],
    problems: [],
};
async function verify(request, options, { run, started, inside }) {
    const { host, interrupt, mark, secrets, subject } = request;
    const cwd = rootOf(request);
    const copy = (0,workspace_copy .VM)(request.folder);
    const globs = globsOf(request, options);
    const reports = (0,external_node_path_.join)(cwd, REPORTS);
    await makeReportFolders(cwd, [`${REPORTS}/*`, ...globs]);
    const variables = { ...started.variables, BAKEHOUSE_REPORTS: reports, BAKEHOUSE_LEG: subject.leg };
    const stamp = (0,external_node_path_.join)(request.folder, 'script-began');
    (0,external_node_fs_.writeFileSync)(stamp, '');
    const began = (0,external_node_fs_.statSync)(stamp).mtimeMs;
    const lines = [];
    let group = null;
    const output = (0,external_node_path_.join)(request.folder, 'script-output');
    const shownAs = {
        name: 'The script',
        stdout: output,
        stderr: output,
        render: (batch) => {
            lines.push(...batch
                .split('\n')
                .filter((line) => line.trim() !== '')
                .slice(-LINES_KEPT));
            lines.splice(0, lines.length - LINES_KEPT);
            return batch;
        },
        stage: () => 'verify',
        logPath: logOf(request),
        secrets,
        interrupt,
    };
    const timeoutMs = request.timeouts.verify * 60_000;
    const reach = options.inside && inside === 'remote' ? run.inside : undefined;
    const end = reach === undefined
        ? {
            problems: [],
            ...(await (0,long_process .b)(host, {
                ...shownAs,
                ...(options.inside && typeof inside === 'function'
                    ? inside(options.command, { folder: cwd, variables })
                    : { program: 'sh', args: ['-c', options.command] }),
                cwd,
                environment: {
                    ...request.environment,
                    ...('GITHUB_WORKSPACE' in request.environment ? { GITHUB_WORKSPACE: copy } : {}),
                    ...variables,
                    [process_process .M$]: mark,
                },
                timeoutMs,
                onStart: (told) => {
                    group = told.pid;
                    request.note({ kind: 'process', process: told, instance: subject.leg });
                    interrupt.onFirst(() => (0,process_process .vG)(told.pid, 'SIGTERM', true));
                },
            })),
        }
        : await runRemote(host, shownAs, reach, {
            text: options.command,
            folder: cwd,
            variables,
            isReport: isReportBelow(cwd, globs),
            timeoutMs,
        });
    const isCancelled = interrupt.at() !== undefined;
    const isLeft = reach === undefined && end.exitCode === undefined && host.kind === 'actions';
    let uncollected = null;
    if (!isLeft) {
        if (options.inside && !isCancelled && !end.timedOut)
            uncollected = (await run.collect?.(cwd, isReportBelow(cwd, globs)).catch(errors .bD)) ?? null;
        if (!isCancelled && !end.timedOut)
            await (0,script_processes .Vr)(mark, isReportBelow((0,external_node_fs_.realpathSync)(cwd), globs));
        await (0,script_processes .Hk)(group, mark);
        if (group !== null)
            request.note({ kind: 'ended', pid: group });
    }
    const sum = isCancelled
        ? NO_REPORTS
        : await readReports({ root: cwd, globs, began, place: placeFrom(copy, (0,external_node_fs_.realpathSync)(host.workspace)) });
    const scrub = (0,secrets_secrets .EN)(secrets);
    const verdict = judgeScript({
        exitCode: end.exitCode,
        timedOut: end.timedOut,
        timeoutMinutes: request.timeouts.verify,
        isCancelled,
        tail: lines.map((line) => (0,relay .of)(line, scrub).trim().slice(0, 300)),
        trouble: isCancelled
            ? null
            : end.isDiskFull
                ? image_outcome .wl.message
                : ((await run.trouble().catch(errors .bD)) ?? uncollected),
    }, sum);
    const problems = [...verdict.problems, ...end.problems];
    const [lost] = problems;
    const failure = verdict.failure ?? (lost === undefined ? null : { class: 'infrastructure', message: lost });
    return { sum, problems, failure, isLeft };
}
function rootOf({ host, root, folder }) {
    return (0,external_node_path_.join)((0,workspace_copy .VM)(folder), (0,external_node_path_.relative)((0,external_node_fs_.realpathSync)(host.workspace), (0,external_node_fs_.realpathSync)(root)));
}
function globsOf(request, { report }) {
    const given = [...(report === '' ? [] : [report]), ...request.reports];
    return given.length > 0 ? given : [REPORTS];
}
function logOf({ logs, subject }) {
    return (0,external_node_path_.join)(logs, `${subject.slug}.log`);
}

var kitchen_trial = __webpack_require__(80361);
var script_sweep = __webpack_require__(53707);
;// CONCATENATED MODULE: ./.build/kitchen/script/script-engine.js











async function runScript(request, options) {
    const { interrupt, subject } = request;
    const results = [];
    const phase = async (name, work, failureOf) => {
        const began = request.now();
        let done;
        let failure;
        try {
            done = await work();
            failure = failureOf(done);
        }
        catch (error) {
            failure = failureFrom(error);
        }
        const status = failure === null ? 'passed' : failure.class === 'cancelled' ? 'cancelled' : 'failed';
        results.push({ phase: name, status, seconds: (request.now() - began) / 1000, failure });
        return done;
    };
    const skip = (name) => {
        const status = interrupt.at() === undefined ? 'skipped' : 'cancelled';
        results.push({ phase: name, status, seconds: 0, failure: null });
    };
    let trial;
    const inside = (0,image_provider .li)(subject.provider, request.providers)?.trial?.inside;
    const started = await phase('create', async () => {
        trial = await prepare(request, options);
        return create(request, options, trial);
    }, ({ image }) => (0,kitchen_trial .hV)(request, image));
    skip('converge');
    let run;
    const up = trial === undefined || started === undefined ? undefined : { run: trial, started, inside };
    if (up !== undefined && results[0]?.failure === null && interrupt.at() === undefined) {
        run = await phase('verify', async () => verify(request, options, up), ({ failure }) => failure);
    }
    else
        skip('verify');
    if (run !== undefined && !options.inside)
        request.look?.(rootOf(request));
    const leftovers = [];
    if (run?.isLeft === true) {
        results.push({ phase: 'destroy', status: 'cancelled', seconds: 0, failure: null });
    }
    else {
        await phase('destroy', async () => {
            await (0,script_processes .Hk)(null, request.mark);
            leftovers.push(...((await trial?.remove()) ?? []), ...(0,script_sweep .q)(request.folder));
        }, () => leftFailure(leftovers));
    }
    const sum = run?.sum ?? NO_REPORTS;
    const instance = {
        name: subject.leg,
        suite: null,
        platform: null,
        phases: results,
        counts: sum.counts,
        cases: sum.cases,
        problems: run?.problems ?? [],
        image: started?.image ?? { id: null, isSubject: false },
        log: logOf(request),
    };
    return {
        engine: 'script',
        instances: [instance],
        problems: [],
        leftovers,
        tools: started?.tools ?? {},
        isCancelled: interrupt.at() !== undefined,
    };
}
async function prepare(request, options) {
    const { subject, providers } = request;
    const provider = (0,image_provider .li)(subject.provider, providers);
    const title = provider?.title ?? subject.provider;
    if (provider?.trial === undefined) {
        const able = titlesOf(request, () => true);
        throw new outcome .b('config', (0,image_provider .JM)(title, 'run a script against an image', `It can with ${able}; verify an image of ${title} by Test Kitchen, which has a driver for it.`));
    }
    if (options.inside && provider.trial.inside === undefined) {
        throw new outcome .b('config', (0,image_provider .JM)(title, `run a script inside of ${subject.leg}`, `It can with ${titlesOf(request, ({ inside }) => inside !== undefined)}; set "script-inside" to false.`));
    }
    return (0,kitchen_trial .uY)(request, provider.trial, { inside: options.inside, machine: options.machine ?? null });
}
function titlesOf({ providers }, can) {
    const titles = providers.flatMap(({ title, trial }) => (trial !== undefined && can(trial) ? [title] : []));
    return titles.length < 2 ? titles.join('') : `${titles.slice(0, -1).join(', ')} and ${titles.at(-1)}`;
}
async function create(request, options, trial) {
    const { host, subject, interrupt } = request;
    checkReportGlobs(globsOf(request, options));
    await (0,workspace_copy .xQ)({
        workspace: host.workspace,
        target: (0,workspace_copy .VM)(request.folder),
        extra: options.extra,
        environment: request.environment,
    });
    await (0,promises_.mkdir)(rootOf(request), { recursive: true });
    if (interrupt.at() !== undefined)
        throw new outcome .b('cancelled', 'The run was cancelled before anything was started.');
    request.note({ kind: 'instance', instance: subject.leg, config: null });
    return trial.start();
}
function leftFailure(leftovers) {
    const open = leftovers.find(leftover .nT);
    if (open === undefined)
        return null;
    const { state, kind, id, reason } = open;
    return {
        class: 'cleanup',
        message: state === 'left' ? `${kind} ${id} is still there: ${reason}` : (0,leftover .tL)(open),
    };
}
function failureFrom(error) {
    if (error instanceof outcome .b)
        return { class: error.failure, message: error.message };
    if (error instanceof errors .yo)
        return { class: 'config', message: error.message };
    if (error instanceof errors .Qd)
        return { class: 'infrastructure', message: error.message };
    return { class: 'infrastructure', message: (0,errors .bD)(error) };
}

var text_document = __webpack_require__(22299);
var artifact_name = __webpack_require__(92974);
var open_plan = __webpack_require__(52324);
var kitchen_verify_inputs = __webpack_require__(40476);
;// CONCATENATED MODULE: ./.build/actions/kitchen-verify/settings.js








const RUN = ['create', 'converge', 'verify'];
const FROM_PLAN = [
    'working-directory',
    'kitchen-yaml',
    'instances',
    'suites',
    'inject',
    'image-key',
    'phases',
    'parallel',
    'create-timeout',
    'converge-timeout',
    'verify-timeout',
    'destroy-timeout',
    'retries',
    'destroy',
    'reports',
    'min-tests',
    'max-skipped',
    'berks',
    'berks-frozen',
    'gen-dockerfile',
    'allow-no-tests',
];
async function readSettings(host, providers) {
    for (const value of (0,runner_inputs .Iq)(host.input('secret-vars')))
        if (value !== '')
            host.secret(value);
    const own = (0,runner_inputs .Ko)(kitchen_verify_inputs .J, (name) => host.input(name));
    checkInputs(own);
    checkProvider(own.provider, providers);
    if (own.leg === '')
        return { inputs: own, planned: null };
    const { plan } = await (0,open_plan .u)(host, own.plan, own['plan-digest']);
    const leg = plan.legs.find((one) => one.leg === own.leg || one.aliases.includes(own.leg));
    if (leg === undefined) {
        const near = (0,wording .qb)(own.leg, plan.legs.map((one) => one.leg));
        throw new errors .yo(`The plan has no leg "${own.leg}".${near === undefined ? '' : ` Did you mean ${near}?`}`);
    }
    const said = new Map([...plannedInputs(leg), ...plannedScan(leg)]);
    const inputs = (0,runner_inputs .Ko)(kitchen_verify_inputs .J, (name) => said.get(name) ?? host.input(name));
    phasesOf(inputs.phases);
    return { inputs, planned: { plan, leg } };
}
function whyUntested({ inputs, planned }) {
    if (planned === null)
        return undefined;
    const { leg, verify } = planned.leg;
    if (verify?.['none'] === true)
        return `the manifest says \`verify: none\` of ${leg}`;
    const isAsked = verify !== null || inputs.unasked === 'verify' || inputs.engine !== 'auto' || inputs.script !== '';
    return isAsked ? undefined : `the manifest says nothing of how to verify ${leg}`;
}
function plannedInputs({ leg, verify }) {
    const { kitchen, script } = verify ?? {};
    if (isMapping(script)) {
        return new Map([
            ['engine', 'script'],
            ['script', textOf(script['run'])],
            ['reports', textOf(script['report'])],
            ...(script['inside'] === undefined ? [] : [['script-inside', textOf(script['inside'])]]),
            ...(script['machine'] === undefined ? [] : [['script-machine', JSON.stringify(script['machine'])]]),
            ...['min-tests', 'max-skipped'].flatMap((name) => script[name] === undefined ? [] : [[name, textOf(script[name])]]),
        ]);
    }
    if (!isMapping(kitchen))
        return new Map();
    const known = FROM_PLAN.map(String);
    const said = new Map([['engine', 'kitchen']]);
    for (const [name, value] of Object.entries(kitchen)) {
        if (name === 'machine') {
            said.set('script-machine', JSON.stringify(value));
            continue;
        }
        if (!known.includes(name)) {
            const near = (0,wording .qb)(name, known);
            const hint = near === undefined ? `Known are ${(0,runner_inputs .A3)(known)}.` : `Did you mean "${near}"?`;
            throw new errors .yo(`verify.kitchen of ${leg} has "${name}", which kitchen-verify does not know there. ${hint}`);
        }
        said.set(name, Array.isArray(value) ? value.map(textOf).join('\n') : textOf(value));
    }
    return said;
}
function plannedScan({ scan }) {
    if (scan === undefined)
        return [];
    const { reports, ...policy } = scan;
    return [
        ['scan-reports', reports.join('\n')],
        ['scan-policy', JSON.stringify(policy)],
    ];
}
function checkInputs(inputs) {
    (0,artifact_name .hO)(inputs['artifact-prefix']);
    (0,secrets_environment .Hx)(inputs['pass-env']);
    if (inputs.leg !== '' && inputs.plan === '') {
        throw new errors .yo('Input "plan" is required with "leg": the plan that it is of.');
    }
    phasesOf(inputs.phases);
    const given = ['record', 'leg', 'image-id'].filter((name) => inputs[name] !== '');
    if (given.length === 0) {
        throw new errors .dz('One of the inputs "record", "leg" (with "plan") and "image-id" says what is verified.');
    }
    if (given.length > 1) {
        throw new errors .yo(`Inputs ${given.map((name) => `"${name}"`).join(' and ')} both say what is verified; give one.`);
    }
    if (inputs.engine === 'script' && inputs.script === '' && inputs.leg === '') {
        throw new errors .yo('Input "script" is required with engine: script: the command that tests the image.');
    }
}
function checkProvider(provider, providers) {
    const known = [
        ...providers.flatMap(({ name, kitchen, trial }) => ((kitchen ?? trial) === undefined ? [] : [name])),
        'other',
    ];
    if (known.includes(provider))
        return;
    throw new errors .yo(`Input "provider" must be ${(0,runner_inputs .A3)(known)}, but was ${(0,runner_inputs .WU)(provider)}.`);
}
function phasesOf(words) {
    const wrong = words.find((word) => !RUN.some((phase) => phase === word));
    if (wrong !== undefined || words.length === 0) {
        throw new errors .yo(`Input "phases" must name phases out of ${(0,runner_inputs .A3)(RUN)}, but was ${(0,runner_inputs .WU)(words.join(', '))}.`);
    }
    return RUN.filter((phase) => words.includes(phase));
}
function textOf(value) {
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
const MACHINE = 'Input "script-machine"';
function machineOf(text) {
    if (text === '')
        return null;
    const { value } = (0,text_document .u0)(MACHINE, Buffer.from(text));
    if (isMapping(value))
        return value;
    throw new errors .yo(`${MACHINE} must be a mapping of YAML, as subnet: subnet-0123456789abcdef0.`);
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

var kitchen_verify_journal = __webpack_require__(32902);
;// CONCATENATED MODULE: ./.build/kitchen/config/dockerfile-base.js
const IMAGE_IN_RUBY = /^<%=\s*(?:(?:@image|@config\[:image\]|config\[:image\])\s*|ENV(?:\.fetch\(|\[)\s*["'](?:BAKEHOUSE_IMAGE(?:_ID)?|KITCHEN_IMAGE)["'].*)-?%>$/s;
function dockerfileBase(text, names) {
    const args = new Map();
    const stages = new Map();
    let last;
    for (const line of logicalLines(text)) {
        const arg = /^ARG\s+(\w+)=(.*)$/i.exec(line);
        if (arg !== null && last === undefined)
            args.set(arg[1] ?? '', unquoted(arg[2] ?? ''));
        const from = /^FROM\s+(?:--\S+\s+)*(<%.*?%>|\S+)(?:\s+AS\s+(\S+))?\s*$/i.exec(line);
        if (from === null)
            continue;
        const base = withArgs(unquoted(from[1] ?? ''), args);
        last = stages.get(base.toLowerCase()) ?? base;
        if (from[2] !== undefined)
            stages.set(from[2].toLowerCase(), last);
    }
    if (last === undefined)
        return { kind: 'none' };
    if (names.includes(last) || IMAGE_IN_RUBY.test(last))
        return { kind: 'image' };
    return last.includes('<%') || last.includes('$') ? { kind: 'unknown', base: last } : { kind: 'other', base: last };
}
function logicalLines(text) {
    return text
        .replaceAll('\r', '')
        .replace(/^[ \t]*#.*\n/gm, '')
        .replace(/\\[ \t]*\n/g, ' ')
        .split('\n')
        .map((line) => line.trim());
}
function unquoted(text) {
    return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}
function withArgs(text, args) {
    return text.replace(/\$(?:(\w+)|\{(\w+)(?::-([^{}]*))?\})/g, (whole, plain, braced, other) => {
        const name = plain ?? braced ?? '';
        return args.get(name) ?? other ?? whole;
    });
}

;// CONCATENATED MODULE: ./.build/kitchen/run/ssh-key.js




function keyFilesIn(folder, name = 'id_rsa') {
    return { privateKey: (0,external_node_path_.join)(folder, name), publicKey: (0,external_node_path_.join)(folder, `${name}.pub`) };
}
async function makeKeyFiles(folder, name = 'id_rsa') {
    const { publicKey, privateKey } = await (0,external_node_util_.promisify)(external_node_crypto_.generateKeyPair)('rsa', { modulusLength: 2048 });
    const { n = '', e = '' } = publicKey.export({ format: 'jwk' });
    const files = keyFilesIn(folder, name);
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    (0,external_node_fs_.writeFileSync)(files.privateKey, privateKey.export({ type: 'pkcs1', format: 'pem' }), { mode: 0o600 });
    const blob = Buffer.concat([wire(Buffer.from('ssh-rsa')), wire(number(e)), wire(number(n))]);
    (0,external_node_fs_.writeFileSync)(files.publicKey, `ssh-rsa ${blob.toString('base64')} bakehouse\n`, { mode: 0o600 });
    return files;
}
const OF_KITCHEN = { folder: '.kitchen', name: 'docker_id_rsa' };
async function makeKitchenKey(root) {
    const path = (0,external_node_path_.join)(root, OF_KITCHEN.folder, OF_KITCHEN.name);
    if ((0,external_node_fs_.existsSync)(path) || (0,external_node_fs_.existsSync)(`${path}.pub`))
        return;
    await makeKeyFiles((0,external_node_path_.join)(root, OF_KITCHEN.folder), OF_KITCHEN.name);
}
function kitchenKey(root) {
    const privateKey = (0,external_node_path_.join)(root, OF_KITCHEN.folder, OF_KITCHEN.name);
    const publicKey = `${privateKey}.pub`;
    return (0,external_node_fs_.existsSync)(privateKey) && (0,external_node_fs_.existsSync)(publicKey) ? { privateKey, publicKey } : undefined;
}
function wire(bytes) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return Buffer.concat([length, bytes]);
}
function number(base64url) {
    const bytes = Buffer.from(base64url, 'base64url');
    return (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes;
}

;// CONCATENATED MODULE: ./.build/kitchen/config/gen-dockerfile.js











const SCRIPT = 'gen-kitchen-dockerfile.sh';
function findDockerfileScript(choice, workspace, folder) {
    if (choice === 'off')
        return null;
    if (choice === 'auto')
        return gen_dockerfile_isFile((0,external_node_path_.join)(folder, SCRIPT)) ? (0,paths .CT)(SCRIPT, workspace, folder, SCRIPT) : null;
    const path = (0,paths .CT)('Input "gen-dockerfile"', workspace, folder, choice);
    if (gen_dockerfile_isFile(path))
        return path;
    throw new outcome .b('config', `Input "gen-dockerfile" must be auto, off or the path of a script, but ${(0,runner_inputs .WU)(choice)} is no file.`);
}
async function runDockerfileScript(host, request) {
    const { script, folder, scratch, interrupt, subject } = request;
    const shown = (0,paths .pS)(host.workspace, script);
    const bash = (0,program .Bc)('bash', request.environment['PATH']);
    if (bash === undefined) {
        return {
            kind: 'failed',
            message: `${shown} is run by bash, which is not on PATH. Install it, or set "gen-dockerfile" to off.`,
        };
    }
    const watch = (0,repository_traces .JP)(folder, scratch);
    request.onTraces(watch.before);
    await makeKitchenKey(folder);
    const output = (0,external_node_path_.join)(scratch, 'gen-dockerfile.log');
    const end = await (0,long_process .b)(host, {
        name: shown,
        program: bash,
        args: [script],
        cwd: folder,
        environment: {
            ...request.environment,
            BAKEHOUSE_IMAGE: subject.reference,
            BAKEHOUSE_IMAGE_ID: subject.id,
        },
        stdout: output,
        stderr: output,
        render: (lines) => lines,
        stage: () => shown,
        logPath: request.logPath,
        secrets: request.secrets,
        timeoutMs: request.timeoutMinutes * 60_000,
        interrupt,
        onStart: request.onStart,
    });
    const created = watch.end();
    request.onTraces((0,repository_traces .Tk)(folder, created));
    if (end.exitCode === undefined)
        return { kind: 'cancelled', isLeft: true };
    if (end.timedOut) {
        return { kind: 'failed', message: `${shown} was stopped after ${request.timeoutMinutes} minutes, the timeout.` };
    }
    if (interrupt.at() !== undefined)
        return { kind: 'cancelled', isLeft: false };
    if (end.isDiskFull)
        return { kind: 'failed', message: image_outcome .wl.message };
    if (end.exitCode !== 0) {
        return { kind: 'failed', message: `${shown} failed with exit code ${end.exitCode}; its output is above.` };
    }
    return { kind: 'complete', created };
}
async function dockerfileProblem(dockerfile) {
    const { path, folder, since, subject, idOf } = dockerfile;
    const { id, reference } = subject;
    if (path === null)
        return `${SCRIPT} was run, but the driver of the kitchen file has no "dockerfile" that would use what it wrote.`;
    const full = path.startsWith('/') ? path : (0,external_node_path_.join)(folder, path);
    const stat = (0,external_node_fs_.statSync)(full, { throwIfNoEntry: false });
    if (stat?.isFile() !== true)
        return `${SCRIPT} was run, but ${(0,runner_inputs .WU)(path)}, which the driver names as its dockerfile, is not there.`;
    if (stat.mtimeMs < Math.floor(since / 1000) * 1000)
        return `${SCRIPT} did not write ${(0,runner_inputs .WU)(path)}: it is older than this run.`;
    const base = dockerfileBase((0,external_node_fs_.readFileSync)(full, 'utf8'), [reference, id]);
    if (base.kind === 'image')
        return undefined;
    if (base.kind === 'none')
        return `${(0,runner_inputs .WU)(path)} has no FROM: kitchen would not test the image that was baked.`;
    if (base.kind === 'other' && (await idOf(base.base)) === id)
        return undefined;
    const remedy = `Let ${SCRIPT} write FROM $BAKEHOUSE_IMAGE.`;
    return base.kind === 'other'
        ? `${(0,runner_inputs .WU)(path)} starts from ${(0,runner_inputs .WU)(base.base)}, not from the image that was baked (${reference}). ${remedy}`
        : `What ${(0,runner_inputs .WU)(path)} starts from cannot be known beforehand (${(0,runner_inputs .WU)(base.base)}). ${remedy}`;
}
function gen_dockerfile_isFile(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isFile() === true;
}

var files = __webpack_require__(74555);
var side_by_side = __webpack_require__(39535);
var config_value = __webpack_require__(62904);
var config_drivers = __webpack_require__(50407);
var engine = __webpack_require__(93407);
var expected_instances = __webpack_require__(97162);
;// CONCATENATED MODULE: ./.build/kitchen/run/instance-display.js

const instance_display_CHUNK = 256 * 1024;
function quietHost(host) {
    return {
        ...host,
        relay: (body) => body(() => { }),
    };
}
async function replayLog(host, title, path) {
    await host.group(title, () => host.relay(async (write) => {
        const file = (0,external_node_fs_.openSync)(path, 'a+');
        const buffer = Buffer.allocUnsafe(instance_display_CHUNK);
        const decoder = new TextDecoder();
        let isLineEnded = true;
        try {
            for (let offset = 0, read = -1; read !== 0; offset += read) {
                read = (0,external_node_fs_.readSync)(file, buffer, 0, instance_display_CHUNK, offset);
                const text = decoder.decode(buffer.subarray(0, read), { stream: read !== 0 });
                if (text === '')
                    continue;
                write(text);
                isLineEnded = text.endsWith('\n');
            }
            if (!isLineEnded)
                write('\n');
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    }));
}

;// CONCATENATED MODULE: ./.build/kitchen/run/counted-output.js





function countOutput(stdout, instance) {
    const lines = verifierLines((0,relay .cN)(stdout), instance);
    return readTap(lines) ?? readSums(lines);
}
function verifierLines(stdout, instance) {
    const lines = stdout.split('\n');
    const start = lines.lastIndexOf(`-----> Verifying <${instance}>...`);
    if (start === -1)
        return [];
    const rest = lines.slice(start + 1);
    const end = rest.findIndex((line) => line.startsWith(`       Finished verifying <${instance}> (`));
    return (end === -1 ? rest : rest.slice(0, end)).map((line) => line.replace(/^ {7}/, ''));
}
function readTap(lines) {
    const kinds = lines.map((line) => readTapLine(line).kind);
    if (!kinds.includes('plan') || !kinds.some((kind) => kind === 'test' || kind === 'bail out'))
        return null;
    const cases = new CaseCollector(bounded_text .S4.cases);
    const reader = new TapReader(cases);
    const from = kinds.findIndex((kind) => kind !== 'other' && kind !== 'comment');
    try {
        reader.write(`${lines.slice(from).join('\n')}\n`);
        reader.end();
    }
    catch (error) {
        if (!(error instanceof bounded_text .pC))
            throw error;
        cases.fault(error);
    }
    return cases.report('tap');
}
const SUM = /^(\d{1,7}) examples?, (\d{1,7}) failures?(?:, (\d{1,7}) pending)?(?:, (\d{1,7}) errors? occurred outside of examples)?$/;
function readSums(lines) {
    const sums = lines.map((line) => SUM.exec(line.trim())).filter((match) => match !== null);
    if (sums.length === 0)
        return null;
    const sum = (group) => sums.reduce((total, match) => total + Number(match[group] ?? 0), 0);
    const [examples, failed, skipped, errored] = [sum(1), sum(2), sum(3), sum(4)];
    const counts = { passed: Math.max(0, examples - failed - skipped), failed, errored, skipped };
    return { format: 'rspec', counts, cases: [], dropped: examples + errored, problems: [] };
}

var files_by_glob = __webpack_require__(80301);
;// CONCATENATED MODULE: ./.build/kitchen/run/instance-reports.js






const CLOCK_SLACK_MS = 100;
const NO_RESULTS = {
    counts: { passed: 0, failed: 0, errored: 0, skipped: 0 },
    cases: [],
    problems: [],
    stale: [],
};
async function readResults(request) {
    const { root, planned, verify } = request;
    const stale = [];
    const reports = [];
    for (const path of reportFiles(request)) {
        const shown = (0,external_node_path_.relative)(root, path).startsWith('..') ? 'its report' : (0,external_node_path_.relative)(root, path);
        if ((0,external_node_fs_.lstatSync)(path).mtimeMs < verify.startedAt - CLOCK_SLACK_MS) {
            stale.push(shown);
        }
        else {
            reports.push([shown, await readReport(path)]);
        }
    }
    if (reports.length === 0) {
        const counted = countOutput(verify.stdout, planned.name);
        if (counted !== null)
            reports.push(['what verify printed', counted]);
    }
    return {
        counts: {
            passed: total(reports, 'passed'),
            failed: total(reports, 'failed'),
            errored: total(reports, 'errored'),
            skipped: total(reports, 'skipped'),
        },
        cases: tellingFirst(reports.flatMap(([, { cases }]) => cases)),
        problems: reports.flatMap(([shown, report]) => report.problems.map(({ message }) => `${shown}: ${message}`)),
        stale,
    };
}
function reportFiles({ root, globs, planned, names, isAlone, verify }) {
    const { report } = planned;
    const own = report !== null && instance_reports_isFile(report.file) ? [report.file] : [];
    const copies = new Set(report?.copies.map((copy) => (0,external_node_path_.resolve)(root, copy)));
    const below = (0,files_by_glob .T)(root, globs)
        .map((path) => (0,external_node_path_.join)(root, path))
        .filter((path) => !copies.has(path));
    const found = below.filter((path) => {
        const owner = ownerOf((0,external_node_path_.relative)(root, path), names);
        if (owner !== undefined)
            return owner === planned.name;
        if (names.length === 1)
            return true;
        return isAlone && (0,external_node_fs_.lstatSync)(path).mtimeMs >= verify.startedAt - CLOCK_SLACK_MS;
    });
    return [...new Set([...own, ...found])];
}
function strayReports(root, globs, names, since) {
    return (0,files_by_glob .T)(root, globs).filter((path) => ownerOf(path, names) === undefined && (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(root, path)).mtimeMs >= since);
}
function ownerOf(path, names) {
    const fits = (name) => path.split(external_node_path_.sep).some((part) => part.startsWith(name) && !/^[A-Za-z0-9]/.test(part.slice(name.length)));
    return names.filter(fits).sort((a, b) => b.length - a.length)[0];
}
function instance_reports_isFile(path) {
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isFile() === true;
}
function total(reports, outcome) {
    return reports.reduce((sum, [, { counts }]) => sum + counts[outcome], 0);
}
const ORDER = { errored: 0, failed: 0, skipped: 1, passed: 2 };
function tellingFirst(cases) {
    return cases.toSorted((a, b) => ORDER[a.outcome] - ORDER[b.outcome]).slice(0, bounded_text .S4.cases);
}

;// CONCATENATED MODULE: ./.build/kitchen/run/failure-text.js

const LONGEST = 500;
const LONGEST_COMMAND = 120;
const MOST_TEXT = 256 * 1024;
function readFailureText(stderr, log) {
    const said = (0,relay .cN)(stderr.slice(-MOST_TEXT));
    const errorClass = /^>>>>>> Class: (\S+)/m.exec(said)?.[1] ?? rubyClass(said);
    const summary = summaryOf(said);
    const unplanned = sectionsOf(summary, {
        begin: (line) => /^>>>>>> {5}Failed to complete #\w+ action: \[(.*)$/.exec(line)?.[1],
        end: (line) => /^(.*)\] on \S+$/.exec(line)?.[1],
    });
    const isPlanned = /^>>>>>> {5}\w+(?: \w+)? failed on instance </m.test(summary);
    const messages = unplanned.length > 0 ? unplanned : isPlanned ? loggedMessages(log) : [summary === '' ? said : summary];
    return {
        errorClass,
        isHook: /\/lifecycle_hooks?[./]/.test(said),
        text: messages.map((message) => withoutEdges(message)).join('\n'),
        isLogged: unplanned.length === 0 && isPlanned,
        message: tellingLine(messages.at(-1) ?? ''),
    };
}
function summaryOf(said) {
    const heading = /^>>>>>> Message: /m.exec(said);
    if (heading === null)
        return '';
    const rest = said.slice(heading.index);
    return rest.slice(heading[0].length, /^>>>>>> -{10}/m.exec(rest)?.index);
}
function loggedMessages(log) {
    const plain = (0,relay .cN)(log.slice(-MOST_TEXT))
        .split('\n')
        .map((line) => line.replace(/^[DIWEFA], \[[^\]]*\] +[A-Z]+ -- .*?: /s, ''))
        .join('\n');
    const edges = { begin: after('Message: '), end: dashes };
    return sectionsOf(plain, edges)
        .map((message) => message.trim())
        .filter((message) => !/^Action #\w+ failed for </.test(message));
}
function dashes(line, isFirst) {
    return !isFirst && line.startsWith('-'.repeat(10)) ? '' : undefined;
}
function rubyClass(said) {
    for (const line of said.split('\n')) {
        const name = /\(([A-Z]\w*(?:::\w+)*)\)$/.exec(line)?.[1];
        if (name !== undefined && /^\S*:\d+:in [`'].*?: /.test(line))
            return name;
    }
    return null;
}
function tellingLine(text) {
    const exit = /Expected process to exit with \[\d+\], but received '(\d+)'/.exec(text)?.[1];
    if (exit === undefined)
        return failure_text_bounded(lastTelling(text) ?? firstLine(text));
    const [begun = ''] = sectionsOf(text, {
        begin: (line) => /^-+ Begin output of (.*)$/.exec(line)?.[1],
        end: (line) => /^(.*) -+$/.exec(line)?.[1],
    });
    const command = failure_text_bounded(begun, LONGEST_COMMAND);
    const [stderr = ''] = sectionsOf(text, {
        begin: after('STDERR: '),
        end: (line, isFirst) => (!isFirst && /^-+ End output/.test(line) ? '' : undefined),
    });
    const [stdout = ''] = sectionsOf(text, {
        begin: after('STDOUT: '),
        end: (line, isFirst) => (!isFirst && line.startsWith('STDERR: ') ? '' : undefined),
    });
    const line = lastTelling(stderr) ?? lastTelling(stdout) ?? lastLine(stderr) ?? lastLine(stdout);
    return failure_text_bounded(`${line === undefined ? '' : `${line} — `}exit code ${exit} of ${command}`);
}
function linesOf(text) {
    return text
        .split('\n')
        .map((line) => line.replace(/^>>>>>>\s*/, '').trim())
        .filter((line) => line !== '' && !/^-+$/.test(line) && !/^(?:\tfrom |from \S+:\d+:in )/.test(line));
}
function firstLine(text) {
    return linesOf(text)[0] ?? '';
}
function lastLine(text) {
    return linesOf(text).at(-1);
}
function lastTelling(text) {
    return linesOf(text).findLast((line) => /error|fail|denied|not found|no such|cannot|unable|refused|timed? ?out/i.test(line));
}
function failure_text_bounded(text, longest = LONGEST) {
    const line = text.replaceAll(/\s+/g, ' ').trim();
    return line.length > longest ? `${line.slice(0, longest - 1).toWellFormed()}…` : line;
}
function withoutEdges(text) {
    const unmarked = after('>>>>>> ');
    return text
        .split('\n')
        .map((line) => unmarked(line) ?? line)
        .join('\n')
        .trim();
}
function sectionsOf(text, edges) {
    const found = [];
    let open;
    for (const line of text.split('\n')) {
        const isFirst = open === undefined;
        const part = isFirst ? edges.begin(line) : line;
        if (part === undefined)
            continue;
        open ??= [];
        const last = edges.end(part, isFirst);
        open.push(last ?? part);
        if (last === undefined)
            continue;
        found.push(open.join('\n'));
        open = undefined;
    }
    return found;
}
function after(start) {
    return (line) => (line.startsWith(start) ? line.slice(start.length) : undefined);
}

var config_blocks = __webpack_require__(12084);
;// CONCATENATED MODULE: ./.build/kitchen/config/inspec-reporter.js







const INSPEC = new Set(['inspec', 'cinc_auditor']);
function addInspecReporter(verifier, chain, folder) {
    if (verifier === null || !INSPEC.has(verifier))
        return null;
    const [suite, platform] = chain;
    const file = (0,external_node_path_.normalize)([folder, suite.name, `${platform.name}.json`].join('/'));
    if (!(0,paths .FK)(folder, file)) {
        throw new outcome .b('config', `The instance of ${suite.label} and ${platform.label} can have no report of its own: these names lead out of the ` +
            'folder of reports. Rename the suite or the platform.');
    }
    const path = ['verifier', 'reporter'];
    const block = (0,config_blocks .rd)(chain, [path]);
    const given = block.get(path);
    const list = given === undefined || given === null ? ['cli'] : Array.isArray(given) ? given : [given];
    const target = `${folder.replaceAll('%', '%%')}/%{suite}/%{platform}.json`;
    const known = list.flatMap((item) => (0,config_value .ws)(item) ?? []).filter((item) => !item.endsWith(`:${target}`));
    const theirs = known.findLast((item) => item === 'json' || item.startsWith('json:'));
    const destination = theirs?.slice('json:'.length) ?? '';
    const place = formatted(destination, suite.name, platform.name);
    const isPrinted = theirs !== undefined && (destination.trim() === '' || destination.trim() === '-');
    const name = isPrinted || place === undefined ? 'json-automate' : 'json';
    const ours = `${name}:${target}`;
    if (!list.some((item) => (0,config_value .ws)(item) === ours))
        block.set(path, [...list, ours]);
    return { file, copies: theirs === undefined || name !== 'json' || place === undefined ? [] : [place] };
}
function formatted(pattern, suite, platform) {
    let isKnown = true;
    const text = pattern.replaceAll(/%(?:%|\{(\w+)\}|<(\w+)>s|.?)/gs, (whole, braced, named) => {
        const name = braced ?? named;
        if (whole === '%%')
            return '%';
        if (name === 'suite')
            return suite;
        if (name === 'platform')
            return platform;
        isKnown = false;
        return '';
    });
    return isKnown ? text : undefined;
}
function copyInspecReport({ file, copies }, root) {
    if (!(0,external_node_fs_.existsSync)(file))
        return [];
    return copies.flatMap((copy) => {
        try {
            const path = (0,external_node_path_.resolve)(root, copy);
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
            (0,external_node_fs_.copyFileSync)(file, path);
            return [];
        }
        catch (error) {
            return [`InSpec's report could not be written to ${copy}, as the kitchen file asks: ${(0,errors .bD)(error)}`];
        }
    });
}

var external_node_os_ = __webpack_require__(48161);
var disk = __webpack_require__(42279);
var descendants = __webpack_require__(58966);
;// CONCATENATED MODULE: ./.build/kitchen/run/phase-call.js









const MOST_OUTPUT = 8 * 1024 * 1024;
const INSTANCE = 'BAKEHOUSE_KITCHEN_INSTANCE';
async function callPhase(run, context, phase, turn) {
    const { request, kitchen, configuration } = run;
    const { planned, host, files, log } = context;
    const [program, ...words] = kitchen.command;
    const own = `${request.mark}/${planned.name}`;
    const isMute = phase === 'destroy' && (0,disk .uq)(request.folder);
    const [stdout, stderr] = isMute
        ? [external_node_os_.devNull, external_node_os_.devNull]
        : [`${files}-${phase}-${turn}.out`, `${files}-${phase}-${turn}.err`];
    const startedAt = request.now();
    const kitchenLog = (0,external_node_path_.join)(request.root, '.kitchen', 'logs', `${planned.name}.log`);
    const from = (0,external_node_fs_.statSync)(kitchenLog, { throwIfNoEntry: false })?.size ?? 0;
    const scope = scopedInterrupt(request.interrupt);
    const call = {
        args: [phase, planned.name, '--no-color'],
        cwd: request.root,
        environment: {
            ...kitchen.environment,
            ...(0,expected_instances .mL)(configuration),
            [process_process .M$]: request.mark,
            [INSTANCE]: own,
        },
        stdout,
        stderr,
    };
    let served;
    let process;
    try {
        const end = await (0,long_process .b)(host, {
            ...call,
            name: 'Test Kitchen',
            program,
            args: [...words, ...call.args],
            begin: async () => (served = await startServed(host, kitchen.server, call)),
            render: (lines) => lines,
            stage: () => `${phase} of ${planned.name}`,
            logPath: isMute ? external_node_os_.devNull : log,
            secrets: [...request.secrets, ...context.secrets],
            timeoutMs: request.timeouts[phase] * 60_000,
            interrupt: scope.interrupt,
            onStart: (started) => {
                process = started;
                request.note({ kind: 'process', process: started, instance: planned.name });
            },
        });
        if (end.exitCode !== undefined && process !== undefined)
            request.note({ kind: 'ended', pid: process.pid });
        const lostBy = served?.isUnheard() === true ? kitchen.server?.trouble() : undefined;
        if (end.timedOut || end.isDiskFull || lostBy !== undefined)
            endStrays(own, process);
        return {
            phase,
            startedAt,
            seconds: (request.now() - startedAt) / 1000,
            exitCode: end.exitCode,
            timedOut: end.timedOut,
            isDiskFull: end.isDiskFull,
            lostBy,
            stdout: phase_call_textOf(stdout),
            stderr: phase_call_textOf(stderr),
            logged: phase_call_textOf(kitchenLog, from),
        };
    }
    finally {
        scope.release();
    }
}
function scopedInterrupt(interrupt) {
    let isOver = false;
    return {
        interrupt: {
            ...interrupt,
            onFirst: (listener) => interrupt.onFirst(() => {
                if (!isOver)
                    listener();
            }),
        },
        release: () => {
            isOver = true;
        },
    };
}
const LOST = new WeakSet();
async function startServed(host, server, call) {
    const process = await server?.start(call);
    if (server === undefined || process !== undefined || LOST.has(server))
        return process;
    LOST.add(server);
    host.info(`Test Kitchen is started anew for each phase from here on: its server is gone (${server.trouble() ?? ''}).`);
    return undefined;
}
function endStrays(own, call) {
    for (const pid of (0,process_process .w4)(INSTANCE, own))
        (0,process_process .vG)(pid, 'SIGKILL');
    const table = (0,descendants .oI)();
    const isOthers = table.some(({ pid, startTime }) => pid === call?.pid && startTime !== call.startTime);
    for (const { pid, session } of isOthers ? [] : table)
        if (session === call?.pid)
            (0,process_process .vG)(pid, 'SIGKILL');
}
function phase_call_textOf(path, from = 0) {
    try {
        const bytes = (0,external_node_fs_.readFileSync)(path);
        return bytes.subarray(Math.max(from, bytes.length - MOST_OUTPUT)).toString('utf8');
    }
    catch (error) {
        if ((0,errors .$N)(error) === 'ENOENT')
            return '';
        throw error;
    }
}

var failure = __webpack_require__(52910);
;// CONCATENATED MODULE: ./.build/kitchen/run/phase-failure.js

const CONFIG_CLASSES = /^(?:Kitchen::UserError|Kitchen::ClientError|Kitchen::LoadError|LoadError|NameError|NoMethodError|TypeError|ArgumentError|KeyError|SyntaxError|Psych::|YAML::|ERB|Bundler::|Gem::|Errno::EACCES|Errno::ENOENT)/;
const CONFIG_SIGNS = /Could not load the '[^']*' \w+|undefined (?:method|local variable) |uninitialized constant |Could not parse Docker build output|You must (?:first install|set)|must be set|Could not find gem|Bundler could not find|No instances for regex|Unable to (?:parse|load)|InvalidAMIID|pull access denied|manifest (?:unknown|for \S+ not found)|repository does not exist|invalid reference format|Dockerfile parse error|unknown instruction/i;
const LICENCE_SIGNS = /cannot execute without accepting the licen[sc]e|LicenseNotAccepted|licen[sc]e (?:must be|was not|is not|has not been) accepted|accept the (?:Chef|Progress) licen[sc]e|Missing Licenses|licen[sc]e key (?:is )?(?:required|invalid|expired)|CHEF_LICENSE_KEY/i;
const TRANSPORT_CLASSES = /^Kitchen::Transport::|^Net::SSH::|^WinRM::|^Errno::(?:ECONN|EHOST|ENET|ETIMEDOUT|EPIPE)|^IOError$/;
const GUEST_COMMAND = /(?:SSH|WinRM|Docker Exec) (?:exited|command failed)|exited \(\d+\) for command/i;
const UNPRIVILEGED = /failed to create symbolic link '\/sbin\/initctl': Permission denied/;
const ENDED_AT_ONCE = /No public port '22(?:\/tcp)?' published/;
const ENDED = 'The container ended as soon as it was started. An image that has an entrypoint (Packer\'s docker builder leaves /bin/sh) takes `run_command` for its arguments: write `ENTRYPOINT []` into the `dockerfile:` of the driver, or bake with `run_command = ["-d", "-i", "-t", "{{.Image}}", "/bin/sh"]`; else see that its `run_command` goes on.';
function classifyFailure(end) {
    const told = tellingOf(end);
    const { text } = end.said;
    return text === '' || text === told.message ? told : { ...told, text };
}
function tellingOf(end) {
    const { phase, said, timedOutMinutes, silentState } = end;
    const message = (otherwise) => (said.message === '' ? otherwise : said.message);
    if (timedOutMinutes !== null) {
        return { class: byPhase(phase), message: `${phase} did not end within ${timedOutMinutes} min and was stopped.` };
    }
    if (silentState !== null) {
        return {
            class: byPhase(phase),
            message: `${phase} ended without complaint, but Test Kitchen has it at ${silentState}.`,
        };
    }
    if (phase === 'destroy')
        return { class: 'cleanup', message: message('destroy failed; the log of the instance says more.') };
    if (LICENCE_SIGNS.test(said.text)) {
        return {
            class: 'licence',
            message: `${message('A licence is not accepted.')} Set the input "chef-license" if you accept it.`,
        };
    }
    if (said.isHook)
        return { class: 'config', message: `A lifecycle hook of ${phase} failed: ${message('it says nothing')}` };
    if (phase === 'create' && UNPRIVILEGED.test(said.text)) {
        return {
            class: 'config',
            message: 'The image does not run as root, so kitchen-docker cannot install its ssh server in it. Use `transport: {name: docker}`, or a `dockerfile:` of your own with `USER root`.',
        };
    }
    if (phase === 'create' && ENDED_AT_ONCE.test(said.text)) {
        return { class: 'config', message: ENDED };
    }
    return { class: classOf(end), message: message(`${phase} failed; the log of the instance says more.`) };
}
function classOf({ phase, said, lastError }) {
    const errorClass = lastError ?? said.errorClass ?? '';
    const isAction = errorClass === 'Kitchen::ActionFailed';
    if (CONFIG_CLASSES.test(errorClass))
        return 'config';
    if (phase !== 'verify' && CONFIG_SIGNS.test(said.text))
        return 'config';
    if (phase === 'create')
        return (0,failure .be)(said.text) === 'credentials' ? 'config' : 'infrastructure';
    const isTransport = TRANSPORT_CLASSES.test(errorClass) && !GUEST_COMMAND.test(said.text);
    if (isTransport)
        return 'infrastructure';
    if (phase === 'converge' && !isAction && isPassing(said.text))
        return 'infrastructure';
    return byPhase(phase);
}
function isPassing(text) {
    const trouble = (0,failure .be)(text);
    return trouble === 'network' || trouble === 'capacity' || trouble === 'throttled';
}
function byPhase(phase) {
    const classes = { create: 'infrastructure', converge: 'converge', verify: 'test', destroy: 'cleanup' };
    return classes[phase];
}

;// CONCATENATED MODULE: ./.build/kitchen/run/running-image.js



async function runningImage({ subject, providers }, state, environment, reached) {
    const unknown = (reason) => ({ id: null, isSubject: false, note: `not proved: ${reason}` });
    if (reached !== undefined) {
        const { image } = reached;
        return { ...image, note: `it is a machine of ${image.id ?? 'another image'}, brought up for this test` };
    }
    const provider = (0,image_provider .li)(subject.provider, providers);
    const id = (0,instance_state .DG)(state, provider?.kitchen?.instances);
    if (provider?.running === undefined || id === null) {
        return unknown(`the state has nothing by which ${subject.provider} could be asked`);
    }
    try {
        return await provider.running(subject, id, environment);
    }
    catch (error) {
        return unknown((0,errors .bD)(error));
    }
}
function noteStarted({ subject, providers, note }, state) {
    const id = (0,instance_state .DG)(state, (0,image_provider .li)(subject.provider, providers)?.kitchen?.instances);
    if (id !== null)
        note({ kind: 'started', provider: subject.provider, region: subject.region, id });
}

var command = __webpack_require__(40039);
;// CONCATENATED MODULE: ./.build/kitchen/run/tracked-state.js





const ANSWER_MS = 10_000;
const NOT_TRACKED = 1;
async function stateTracking(root, instance, environment) {
    const path = (0,external_node_path_.join)(repository_traces .P2, `${instance}.yml`);
    const question = ['--literal-pathspecs', '-c', 'core.fsmonitor=false', 'ls-files', '--error-unmatch', '--', path];
    let reason;
    try {
        const { exitCode, stderr } = await (0,command .d1)('git', question, {
            cwd: root,
            environment: { ...environment, LC_ALL: 'C', LANGUAGE: 'C' },
            limitMs: ANSWER_MS,
        });
        if (exitCode === 0)
            return { kind: 'tracked' };
        if (exitCode === NOT_TRACKED)
            return { kind: 'untracked' };
        reason = stderr.trim().split('\n')[0] ?? '';
    }
    catch (error) {
        reason = (0,errors .$N)(error) === 'ENOENT' ? 'git is not on PATH' : (0,errors .bD)(error);
    }
    if (environment['GIT_DIR'] === undefined && !isInRepository(root))
        return { kind: 'untracked' };
    return { kind: 'unknown', reason: reason === '' ? 'git says nothing of why' : reason };
}
function isInRepository(folder) {
    try {
        (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(folder, '.git'));
        return true;
    }
    catch (error) {
        if ((0,errors .$N)(error) !== 'ENOENT' && (0,errors .$N)(error) !== 'ENOTDIR')
            return true;
        return (0,external_node_path_.dirname)(folder) !== folder && isInRepository((0,external_node_path_.dirname)(folder));
    }
}

;// CONCATENATED MODULE: ./.build/kitchen/run/instance-run.js












const UP = ['create', 'converge', 'verify'];
function untouched(context, phases) {
    const attempt = { phases: skipped(phases), tests: NO_RESULTS, image: { id: null, isSubject: false } };
    return outcomeOf(context, attempt);
}
async function runInstance(run, context) {
    const { request, retries } = run;
    const { planned, host } = context;
    const foreign = await whyForeign(request, planned.name);
    if (foreign !== undefined)
        return outcomeOf(context, refused(foreign));
    for (let turn = 0;; turn += 1) {
        const attempt = await tryInstance(run, context, turn);
        const failed = attempt.phases.find(({ status }) => status === 'failed');
        const isCancelled = request.interrupt.at() !== undefined;
        const again = failed?.failure?.class === 'infrastructure' && turn < retries && !isCancelled;
        const destroyed = await destroyInstance(run, context, attempt, turn, again);
        if (!again || destroyed.status === 'failed') {
            return outcomeOf(context, { ...attempt, phases: [...attempt.phases, destroyed] });
        }
        host.info(`${planned.name}: ${failed?.phase} failed (${failed?.failure?.message ?? ''}); trying again.`);
    }
}
async function tryInstance(run, context, turn) {
    const { request } = run;
    const { planned, host } = context;
    const results = [];
    let tests = NO_RESULTS;
    let image = { id: null, isSubject: false };
    const isThere = (0,instance_state .v4)(request.root, planned.name).exists;
    request.note({ kind: 'instance', instance: planned.name, config: run.configuration });
    if (isThere) {
        const old = await settledPhase(run, context, 'destroy', turn);
        if (old.result.status !== 'passed') {
            const failure = {
                class: 'cleanup',
                message: `An instance of before cannot be destroyed: ${old.result.failure?.message ?? ''}`,
            };
            return {
                phases: [{ ...old.result, phase: 'create', failure }, ...skipped(['converge', 'verify'])],
                tests,
                image,
            };
        }
    }
    for (const phase of UP) {
        const isOn = run.phases.includes(phase) && results.every(({ status }) => status === 'passed' || status === 'skipped');
        if (!isOn || results.some(({ status }) => status === 'cancelled') || request.interrupt.at() !== undefined) {
            results.push(...skipped([phase]));
            continue;
        }
        const { call, result, state } = await settledPhase(run, context, phase, turn);
        results.push(result);
        if (phase === 'create' && result.status === 'passed') {
            noteStarted(request, state);
            const running = await runningImage(request, state, run.kitchen.environment, reachedBy(run, planned.driver));
            image = { id: running.id, isSubject: running.isSubject };
            host.info(`${planned.name}: ${running.note}.`);
            if (running.hasEnded === true) {
                const failure = { class: 'config', message: ENDED };
                results.splice(-1, 1, { ...result, status: 'failed', failure });
            }
        }
        if (phase === 'verify' && result.status !== 'cancelled') {
            tests = await readResults({
                root: request.root,
                globs: request.reports,
                planned,
                names: run.instances.map(({ name }) => name),
                isAlone: request.parallel <= 1,
                verify: call,
            });
            const faults = planned.report === null ? [] : copyInspecReport(planned.report, request.root);
            for (const message of faults)
                host.annotate({ level: 'warning', title: 'Report', message });
            for (const path of tests.stale) {
                const message = `${planned.name}: ${path} was there before verify began, and verify did not write it again; it is not counted.`;
                host.annotate({ level: 'warning', title: 'Stale report', message });
            }
        }
    }
    return { phases: results, tests, image };
}
async function whyForeign(request, instance) {
    if (!(0,instance_state .v4)(request.root, instance).exists)
        return undefined;
    const path = `.kitchen/${instance}.yml`;
    const tracking = await stateTracking(request.root, instance, request.environment);
    if (tracking.kind === 'tracked') {
        return `The repository holds ${path}, the state of an instance that is not of this run; Test Kitchen would destroy what it names. Take it out of the repository: git rm --cached ${(0,wording .r7)(path)}`;
    }
    if (tracking.kind === 'untracked')
        return undefined;
    return `There is ${path}, the state of an instance, and git cannot say whether the repository holds it (${tracking.reason}); Test Kitchen would destroy what it names. Let git read the repository, or remove the file if an earlier run left it.`;
}
function refused(message) {
    const failure = { class: 'config', message };
    const phases = [
        { phase: 'create', status: 'failed', seconds: 0, failure },
        ...skipped(['converge', 'verify', 'destroy']),
    ];
    return { phases, tests: NO_RESULTS, image: { id: null, isSubject: false } };
}
async function settledPhase(run, context, phase, turn) {
    const { planned, host } = context;
    const call = await run.inTurn(planned.driver, phase, () => callPhase(run, context, phase, turn));
    const state = (0,instance_state .v4)(run.request.root, planned.name);
    for (const secret of state.secrets) {
        host.secret(secret);
        context.secrets.add(secret);
    }
    const said = readFailureText(call.stderr, call.logged);
    const result = judge(run, context, call, state, said);
    const why = result.failure === null ? '' : ` (${result.failure.class}: ${result.failure.message})`;
    host.info(`${planned.name}: ${phase} ${result.status} after ${call.seconds.toFixed(1)} s${why}`);
    if (said.isLogged)
        for (const line of (result.failure?.text ?? '').split('\n'))
            host.info(`    ${line}`.trimEnd());
    return { call, result, state };
}
function judge(run, context, call, state, said) {
    const { phase, seconds, exitCode, timedOut } = call;
    const { request } = run;
    const silentState = exitCode === 0 && !timedOut ? contradiction(phase, state) : null;
    if (exitCode === 0 && !timedOut && silentState === null)
        return { phase, status: 'passed', seconds, failure: null };
    if (request.interrupt.at() !== undefined) {
        const failure = { class: 'cancelled', message: `${phase} was stopped by a cancel.` };
        return { phase, status: 'cancelled', seconds, failure };
    }
    if (call.isDiskFull) {
        return { phase, status: 'failed', seconds, failure: { class: 'infrastructure', message: image_outcome .wl.message } };
    }
    if (call.lostBy !== undefined) {
        const message = `${phase} was ended, since the Test Kitchen that it came of is gone: ${call.lostBy}. Was it short of memory? Run it again.`;
        return { phase, status: 'failed', seconds, failure: { class: 'infrastructure', message } };
    }
    const failure = classifyFailure({
        phase,
        said,
        lastError: phase === 'destroy' ? null : state.lastError,
        timedOutMinutes: timedOut ? request.timeouts[phase] : null,
        silentState,
    });
    const scrub = (0,secrets_secrets .EN)([...request.secrets, ...context.secrets]);
    const { class: kind, message, text } = failure;
    const told = { class: kind, message: scrub(message), ...(text === undefined ? {} : { text: scrub(text) }) };
    return { phase, status: 'failed', seconds, failure: told };
}
function contradiction(phase, state) {
    if (phase === 'destroy')
        return state.exists ? 'an instance that is still there' : null;
    return contrary(phase, state.lastAction, state.lastError);
}
function contrary(phase, lastAction, lastError) {
    if (lastAction === phase && lastError === null)
        return null;
    return `${lastAction ?? 'no action'}${lastError === null ? '' : ` with the error ${lastError}`}`;
}
async function destroyInstance(run, context, attempt, turn, again) {
    const { destroy, request } = run;
    const { planned } = context;
    const isPassing = (attempt.image.isSubject || attempt.image.id === null) &&
        attempt.tests.problems.length === 0 &&
        attempt.tests.counts.failed + attempt.tests.counts.errored === 0 &&
        attempt.phases.every(({ status }) => status === 'passed' || status === 'skipped');
    const isWanted = again || destroy === 'always' || (destroy === 'passing' && isPassing);
    const [nothing] = skipped(['destroy']);
    const isOver = request.interrupt.at() !== undefined;
    if (!isWanted || isOver || !(0,instance_state .v4)(request.root, planned.name).exists) {
        return nothing ?? { phase: 'destroy', status: 'skipped', seconds: 0, failure: null };
    }
    return (await settledPhase(run, context, 'destroy', turn)).result;
}
function skipped(phases) {
    return phases.map((phase) => ({ phase, status: 'skipped', seconds: 0, failure: null }));
}
function outcomeOf({ planned, log }, { phases, tests, image }) {
    return {
        name: planned.name,
        suite: planned.suite,
        platform: planned.platform,
        phases,
        counts: tests.counts,
        cases: tests.cases,
        problems: tests.problems,
        image,
        log,
    };
}
function reachedBy({ reached }, driver) {
    return driver === config_drivers .rG ? reached : undefined;
}

var kitchen_sweep = __webpack_require__(52102);
var provider_verify = __webpack_require__(73965);
;// CONCATENATED MODULE: ./.build/kitchen/config/run-labels.js

function addRunLabels(driver, chain, labels, unique) {
    if (Object.keys(labels).length === 0)
        return;
    for (const way of driver?.labels ?? [])
        addLabels(way, chain, labels, unique);
}
function addLabels(way, chain, labels, unique) {
    const [, platform] = chain;
    const isSet = (option) => chain.some((block) => block.get(['driver', option]) !== undefined);
    switch (way.kind) {
        case 'mapping': {
            const { option, defaults = {}, word = (text) => text } = way;
            for (const [name, value] of Object.entries({ ...(isSet(option) ? {} : defaults), ...labels })) {
                platform.set(['driver', option, word(name)], word(value));
            }
            return;
        }
        case 'flags': {
            const words = Object.entries(labels).map(([name, value]) => `${way.word(name)}=${value}`);
            addFlags(chain, way.option, words, []);
            return;
        }
        case 'prefix':
            if (![way.option, ...way.others].some(isSet))
                platform.set(['driver', way.option], `bakehouse-${unique}`);
    }
}
function addFlags(chain, option, labels, bare) {
    const path = ['driver', option];
    const label = [...path, 'label'];
    const decides = chain.find((block) => (block.get(path) ?? null) !== null);
    const options = decides?.get(path) ?? null;
    if (decides !== undefined && options !== null && !(0,config_value .VX)(options)) {
        const list = Array.isArray(options) ? options : [options];
        const words = labels.map((one) => `--label=${shellWord(one)}`);
        decides.set(path, withItems(list, [...bare.map((one) => `--${one}`), ...words]));
        return;
    }
    const block = decides ?? chain[1];
    for (const one of bare)
        block.set([...path, one], true);
    const holder = chain.find((one) => (0,config_value .VX)(one.get(path)) && one.get(label) !== undefined) ?? block;
    holder.set(label, withItems(listAt(holder, label), labels));
}
function listAt(block, path) {
    const value = block.get(path) ?? null;
    if (value === null)
        return [];
    return Array.isArray(value) ? value : [value];
}
function withItems(list, items) {
    const there = new Set(list.map(config_value .ws));
    return [...list, ...items.filter((item) => !there.has(item)).map(config_value .W1)];
}
function shellWord(text) {
    return /^[\w.:=@/+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw `'\''`)}'`;
}

;// CONCATENATED MODULE: ./.build/kitchen/config/run-config.js





function runConfig(injection, settings) {
    const { top, platforms, suites } = (0,config_blocks .VI)(injection.config, settings.where);
    for (const instance of injection.instances) {
        const suite = suites.find(({ name }) => name === instance.suite);
        const platform = platforms.find(({ name }) => name === instance.platform);
        if (suite === undefined || platform === undefined)
            continue;
        const chain = [suite, platform, top];
        const driver = (0,config_drivers .U0)(instance.driver, settings.providers);
        addRunLabels(driver, chain, { [provider_verify .t]: settings.mark }, settings.mark);
        if (instance.driver === config_drivers .rG)
            putReach(settings.reach ?? [], chain);
        if (driver?.build !== undefined)
            settleBuild(driver.build, chain, settings);
    }
    return (0,config_blocks .yX)(top, platforms, suites);
}
function settleBuild(build, chain, { mark, buildFolder, key }) {
    const put = (option, value) => {
        const path = ['driver', option];
        (0,config_blocks .rd)(chain, [path]).set(path, value);
    };
    for (const [option, value] of Object.entries(build.fixed))
        put(option, value);
    put(build.folder, buildFolder);
    if (chain.every((block) => block.get(['driver', build.privateKey]) === undefined)) {
        put(build.privateKey, key.privateKey);
        put(build.publicKey, key.publicKey);
    }
    addFlags(chain, build.flags, [`${build.word(provider_verify .t)}=${mark}`], ['force-rm']);
}
function putReach(options, chain) {
    for (const { section, key, value } of options) {
        const path = [section, key];
        const is = typeof value === 'number' ? new config_value .V7(String(value), String(value)) : value;
        (0,config_blocks .rd)(chain, [path]).set(path, is);
    }
}

;// CONCATENATED MODULE: ./.build/kitchen/run/shared-plugins.js
const HARMLESS = {
    driver: new Set(['docker', 'dummy', 'exec', 'proxy']),
    transport: new Set(['docker', 'dummy', 'exec', 'ssh', 'winrm']),
    provisioner: new Set(['dummy', 'shell']),
    verifier: new Set(['busser', 'dummy', 'shell']),
};
const DEFAULTS = { transport: 'ssh', verifier: 'busser' };
const KINDS = ['driver', 'transport', 'provisioner', 'verifier'];
function sharedPlugins(instances) {
    const files = instances.flatMap((instance) => KINDS.flatMap((kind) => {
        const name = instance[kind] ?? DEFAULTS[kind];
        return name !== undefined && HARMLESS[kind].has(name) ? [`kitchen/${kind}/${name}`] : [];
    }));
    return [...new Set(files)];
}

;// CONCATENATED MODULE: ./.build/kitchen/run/kitchen-engine.js



















async function runKitchen(request, options) {
    try {
        return await runAll(request, options);
    }
    finally {
        await options.kitchen.server?.close();
    }
}
async function runAll(request, options) {
    const since = request.now();
    const run = await setUp(request, options);
    const { instances } = run;
    const contexts = instances.map((planned, index) => contextOf(run, planned, index));
    const turn = new shared_folder .uF();
    let fault;
    const outcomes = await (0,side_by_side .Q)(contexts, request.parallel, async (context) => {
        if (request.interrupt.at() !== undefined || fault !== undefined)
            return untouched(context, options.phases);
        const { planned, log } = context;
        try {
            if (isLive(run))
                return await request.host.group(planned.name, () => runInstance(run, context));
            const outcome = await runInstance(run, context);
            await turn.take(() => replayLog(request.host, planned.name, log));
            return outcome;
        }
        catch (error) {
            fault ??= { error };
            return untouched(context, options.phases);
        }
    });
    if (fault !== undefined)
        throw fault.error;
    const isCancelled = request.interrupt.at() !== undefined;
    return {
        engine: 'kitchen',
        instances: outcomes,
        problems: isCancelled ? [] : strays(run, since),
        leftovers: isCancelled ? [] : await leftoversOf(run, outcomes),
        tools: { 'test-kitchen': options.kitchen.version, ...options.reached?.tools },
        isCancelled,
    };
}
async function setUp(request, options) {
    const { folder, mark, root, providers, subject } = request;
    const buildFolder = (0,external_node_path_.join)(folder, 'build');
    for (const path of [buildFolder, request.logs])
        (0,external_node_fs_.mkdirSync)(path, { recursive: true, mode: 0o700 });
    const ownKey = kitchenKey(root);
    const keyFolder = (0,external_node_path_.join)(folder, 'key');
    const key = ownKey ?? keyFilesIn(keyFolder);
    const { where, injection, reached } = options;
    const configuration = (0,external_node_path_.join)(folder, 'kitchen.yml');
    (0,files .vK)(configuration, `${(0,config_value .Xs)(runConfig(injection, { providers, where, mark, buildFolder, key, reach: reached?.options ?? [] }))}\n`);
    const environment = { ...request.environment, ...options.kitchen.environment };
    const kitchen = {
        ...options.kitchen,
        environment: {
            ...environment,
            ...(await (0,image_provider .li)(subject.provider, providers)?.kitchen?.variables?.(environment)),
            ...(0,engine .eE)(subject),
            ...reached?.variables,
            [process_process .M$]: mark,
        },
    };
    const call = { cwd: root, environment: { ...kitchen.environment, ...(0,expected_instances .mL)(configuration) } };
    const [listed] = await Promise.all([
        (async () => {
            await kitchen.server?.load(sharedPlugins(injection.instances), call);
            return (0,expected_instances .ND)(kitchen, { providers, folder: root, configuration });
        })(),
        ownKey === undefined ? makeKeyFiles(keyFolder) : undefined,
    ]);
    const instances = (0,expected_instances .bY)(injection.instances, listed, options.selection);
    return {
        request,
        kitchen,
        configuration,
        instances,
        phases: options.phases,
        destroy: options.destroy,
        retries: options.retries,
        reached,
        inTurn: serialTurns((0,config_drivers .gB)(providers)),
    };
}
function serialTurns(serial) {
    const turns = new Map();
    return async (driver, phase, work) => {
        if (!serial.has(driver) || (phase !== 'create' && phase !== 'destroy'))
            return work();
        const turn = turns.get(driver) ?? new shared_folder .uF();
        turns.set(driver, turn);
        return turn.take(work);
    };
}
function isLive({ request, instances }) {
    return request.parallel <= 1 || instances.length === 1;
}
function contextOf(run, planned, index) {
    const { host, folder, logs } = run.request;
    const calls = (0,external_node_path_.join)(folder, 'calls');
    (0,external_node_fs_.mkdirSync)(calls, { recursive: true, mode: 0o700 });
    const safe = planned.name.replaceAll(/[^\w.-]/g, '-').slice(0, 150);
    const isTaken = run.instances
        .slice(0, index)
        .some(({ name }) => name.replaceAll(/[^\w.-]/g, '-').slice(0, 150) === safe);
    return {
        planned,
        host: isLive(run) ? host : quietHost(host),
        files: (0,external_node_path_.join)(calls, String(index)),
        log: (0,external_node_path_.join)(logs, `${safe}${isTaken ? `-${index}` : ''}.log`),
        secrets: new Set(),
    };
}
function strays({ request, instances }, since) {
    const names = instances.map(({ name }) => name);
    if (names.length === 1 || request.parallel <= 1)
        return [];
    return strayReports(request.root, request.reports, names, since).map((path) => `${path} is a report of no instance: none has its name in that path. Write it to a file or folder that begins with the instance's name ($KITCHEN_INSTANCE), or set "parallel" to 1.`);
}
async function leftoversOf(run, outcomes) {
    const { request, kitchen, instances, destroy } = run;
    const isThere = (name) => (0,instance_state .v4)(request.root, name).exists;
    const failed = outcomes.filter(({ phases }) => phases.some(({ phase, status }) => phase === 'destroy' && status === 'failed'));
    const kept = outcomes.flatMap(({ name }) => destroy !== 'always' && !failed.some((one) => one.name === name) && isThere(name) ? [name] : []);
    const drivers = new Set(instances.map(({ driver }) => driver));
    const parts = request.providers.map(async ({ title, kitchen: side }) => {
        const isBuilding = side?.drivers.some(({ name, build }) => build !== undefined && drivers.has(name)) === true;
        if (side?.sweep === undefined || !isBuilding)
            return [];
        const environment = (0,process_process .E_)(kitchen.environment);
        const sweep = { mark: request.mark, environment, noted: [], kept: (0,instance_state .UX)(request.root, kept, side) };
        return (0,engine .zU)(title, side.sweep(sweep));
    });
    const swept = (await Promise.all(parts)).flat();
    const told = swept.filter(({ kind, state }) => kind !== 'image' || state === 'left');
    const left = failed.flatMap(({ name }) => {
        const state = (0,instance_state .v4)(request.root, name);
        return state.exists && !(0,kitchen_sweep .A_)(state, swept, request.providers)
            ? [(0,kitchen_sweep .rc)(name, state, request.root, request.providers)]
            : [];
    });
    return [...left, ...told];
}

;// CONCATENATED MODULE: ./.build/kitchen/run/reached-machine.js




async function reachMachine(request, { instances }, machine) {
    const { subject, providers } = request;
    const { trial, kitchen } = (0,image_provider .li)(subject.provider, providers) ?? {};
    if (trial === undefined || kitchen?.reach === undefined)
        return undefined;
    if (!instances.some(({ driver }) => driver === config_drivers .rG))
        return undefined;
    const run = await (0,kitchen_trial .uY)(request, trial, { inside: false, machine });
    request.note({ kind: 'instance', instance: subject.leg, config: null });
    try {
        const started = await run.start();
        const wrong = (0,kitchen_trial .hV)(request, started.image);
        if (wrong !== null)
            throw new outcome .b('config', wrong.message);
        const { image, variables, tools } = started;
        return { options: kitchen.reach(started), image, variables, tools, run };
    }
    catch (error) {
        await run.remove();
        throw error;
    }
}

var berkshelf = __webpack_require__(60556);
;// CONCATENATED MODULE: ./.build/actions/kitchen-verify/before-kitchen.js





async function prepareRepository(host, request) {
    return (await vendor(host, request)) ? generate(host, request) : 'cancelled';
}
async function vendor(host, request) {
    const { inputs, root, interrupt } = request;
    const wish = { berks: inputs.berks, frozen: inputs['berks-frozen'], folder: root };
    if ((0,berkshelf .bk)(wish) !== undefined)
        return true;
    const watched = watch(request);
    const result = await host.group('Berkshelf', () => (0,berkshelf .L2)(host, {
        ...wish,
        ...watched.common,
        scratch: scratchFolder(request, 'berks'),
        logPath: (0,external_node_path_.join)(request.logs, 'berks.log'),
        interrupt,
    }));
    watched.end(result);
    if (result.kind === 'cancelled')
        return false;
    if (result.kind === 'failed') {
        const { class: reason, message } = result.failure;
        throw new outcome .b(reason === 'network' || reason === 'throttled' ? 'infrastructure' : 'config', message);
    }
    if (result.kind === 'complete') {
        host.info(`Vendored ${result.cookbooks.length === 0 ? 'no cookbooks' : result.cookbooks.join(', ')}.`);
        const message = (0,berkshelf .GN)(result.lockChanges);
        if (message !== undefined) {
            host.annotate({ level: result.lockChanges === null ? 'notice' : 'warning', title: 'Berkshelf', message });
        }
    }
    return true;
}
async function generate(host, request) {
    const { inputs, root, subject, interrupt } = request;
    const script = findDockerfileScript(inputs['gen-dockerfile'], host.workspace, root);
    if (script === null)
        return { writtenSince: null };
    const writtenSince = Date.now();
    const watched = watch(request);
    const result = await host.group('Dockerfile', () => runDockerfileScript(host, {
        ...watched.common,
        script,
        folder: root,
        subject,
        scratch: scratchFolder(request, 'gen-dockerfile'),
        logPath: (0,external_node_path_.join)(request.logs, 'gen-dockerfile.log'),
        interrupt,
    }));
    watched.end(result);
    if (result.kind === 'cancelled')
        return 'cancelled';
    if (result.kind === 'failed')
        throw new outcome .b('config', result.message);
    if (result.created.length > 0)
        host.info(`Written: ${result.created.join(', ')}`);
    return { writtenSince };
}
function watch({ inputs, environment, secrets, journal }) {
    let started;
    const { traces: earlier } = journal.value;
    return {
        common: {
            environment,
            secrets,
            timeoutMinutes: inputs['converge-timeout'],
            onTraces: (traces) => journal.change({ traces: [...earlier, traces] }),
            onStart: (process) => {
                started = process;
                journal.note({ kind: 'process', process, instance: '' });
            },
        },
        end: (result) => {
            const isLeft = result.kind === 'cancelled' && result.isLeft;
            if (started !== undefined && !isLeft)
                journal.note({ kind: 'ended', pid: started.pid });
        },
    };
}
function scratchFolder({ folder }, name) {
    const path = (0,external_node_path_.join)(folder, name);
    (0,external_node_fs_.mkdirSync)(path, { recursive: true, mode: 0o700 });
    return path;
}

var run_gems = __webpack_require__(86759);
;// CONCATENATED MODULE: ./.build/kitchen/config/doctor.js






const doctor_ORDER = ['config', 'licence', 'infrastructure'];
/** Provisioners that ask whether Chef's licence is accepted, and wait a minute for an answer that nobody gives. */
const CHEF = new Set(['chef_infra', 'chef_zero', 'chef_solo', 'chef_apply', 'chef_target', 'dokken']);
async function findings(facts) {
    const { providers, kitchen, gems, config, instances } = facts;
    const told = {
        version: kitchen.version,
        gems,
        isBundled: kitchen.gemfileLock !== null,
        environment: kitchen.environment,
        instances: instances.map((instance) => ({
            name: instance.name,
            driver: instance.driver,
            option: optionsOf(config, instance, 'driver'),
        })),
    };
    const found = await Promise.all(providers.map(async (provider) => (await provider.kitchen?.findings?.(told)) ?? []));
    return [...found.flat(), ...licence(facts)].toSorted((a, b) => doctor_ORDER.indexOf(a.failure) - doctor_ORDER.indexOf(b.failure));
}
function refuseFindings(found) {
    const [first] = found;
    if (first !== undefined)
        throw new outcome .b(first.failure, found.map(({ message }) => message).join('\n'));
}
function licence({ kitchen, config, instances, isLicenceAccepted }) {
    const { version } = kitchen;
    if (isLicenceAccepted)
        return [];
    const asking = instances.filter((instance) => {
        const provisioner = instance.provisioner ?? ((0,run_gems .du)(version, 4) ? 'shell' : 'chef_infra');
        const option = optionsOf(config, instance, 'provisioner');
        if (!CHEF.has(provisioner) || option('chef_license') !== undefined)
            return false;
        // Cinc is Chef without the licence.
        return ![option('product_name'), optionsOf(config, instance, 'driver')('chef_image')].some((name) => name?.includes('cinc'));
    });
    if (asking.length === 0)
        return [];
    const isDefault = asking.some(({ provisioner }) => provisioner === null);
    return [
        {
            failure: 'licence',
            message: `The provisioner of ${namesOf(asking)} is Chef's${isDefault ? ` (the default of Test Kitchen ${version} where the kitchen file names none)` : ''}, and its licence is not accepted here; it would ask, and nobody answers. ` +
                'If you accept it, set the input "chef-license" to accept-no-persist (or CHEF_LICENSE, or `chef_license` of the provisioner); ' +
                'else use Cinc (`product_name: cinc`), or `provisioner: {name: shell}`.',
        },
    ];
}
function optionsOf(config, instance, section) {
    const { top, platforms, suites } = (0,config_blocks .VI)(config, 'the kitchen file');
    const suite = suites.find(({ name }) => name === instance.suite);
    const platform = platforms.find(({ name }) => name === instance.platform);
    if (suite === undefined || platform === undefined)
        return () => undefined;
    const options = (0,config_blocks .Fm)([suite, platform, top], section);
    return (option) => (0,config_value .ws)(options.get(option));
}
function namesOf(instances) {
    return instances.map(({ name }) => name).join(', ');
}
/**
 * Whether Chef's licence is accepted without anybody being asked: by CHEF_LICENSE, or by a file that was left when
 * somebody accepted it here (license-acceptance, config.rb: default_license_locations).
 *
 * @param environment what Test Kitchen gets
 */
function isLicenceAccepted(environment) {
    if (/^accept(-silent|-no-persist)?$/.test(environment['CHEF_LICENSE'] ?? ''))
        return true;
    const home = environment['HOME'] ?? '';
    const folders = ['/etc/chef/accepted_licenses', ...(home === '' ? [] : [(0,external_node_path_.join)(home, '.chef', 'accepted_licenses')])];
    return folders.some((folder) => {
        try {
            return (0,external_node_fs_.readdirSync)(folder).length > 0;
        }
        catch {
            return false;
        }
    });
}

var platform_filter = __webpack_require__(51032);
;// CONCATENATED MODULE: ./.build/kitchen/config/injection.js









function injectImage(request) {
    const blocks = (0,config_blocks .VI)(request.config, request.where);
    checkSuites(request, blocks);
    const candidates = candidatesOf(request, blocks);
    const mistaken = candidates.filter(({ obstacle }) => obstacle?.kind === 'mistake');
    if (mistaken.length > 0)
        throw refusal(request, mistaken);
    const fitting = candidates.filter(({ obstacle }) => obstacle === null);
    if (fitting.length === 0 && candidates.length > 0)
        throw refusal(request, candidates);
    const chosen = fitting.map((candidate) => ({
        ...candidate,
        placements: (0,config_drivers .Ob)(request, candidate.chain, candidate.driver),
    }));
    const instances = chosen.map((one) => injected(request, one));
    return {
        config: reduced(blocks, chosen),
        instances,
        leftOut: candidates.flatMap(({ name, obstacle }) => (obstacle === null ? [] : [{ name, reason: obstacle.reason }])),
    };
}
function checkSuites({ suites, where }, blocks) {
    const known = blocks.suites.map(({ name }) => name);
    const unknown = suites.filter((suite) => !known.includes(suite));
    if (unknown.length === 0)
        return;
    const told = unknown.map((suite) => {
        const near = (0,wording .qb)(suite, known);
        return `${JSON.stringify(suite)}${near === undefined ? '' : ` (did you mean ${JSON.stringify(near)}?)`}`;
    });
    throw new outcome .b('config', `The suites to run must be suites of ${where}, but it does not have ${told.join(', ')}; ` +
        (known.length === 0 ? 'it has none.' : `it has ${known.join(', ')}.`));
}
function candidatesOf(request, { top, platforms, suites }) {
    const wanted = suites.filter(({ name }) => request.suites.length === 0 || request.suites.includes(name));
    return wanted.flatMap((suite) => platforms
        .filter((platform) => (0,platform_filter .D)(suite, platform.name))
        .map((platform) => {
        const chain = [suite, platform, top];
        const driver = (0,config_value .ws)((0,config_blocks .Fm)(chain, 'driver').get('name')) ?? 'dummy';
        return {
            chain,
            name: instanceName(suite.name, platform.name),
            driver,
            obstacle: (0,config_drivers .HD)(request, chain, driver),
        };
    }));
}
function refusal({ where, subject, providers }, candidates) {
    const side = (0,image_provider .li)(subject.provider, providers)?.kitchen;
    const drivers = [...(side?.drivers ?? []).map(({ name }) => name), ...(side?.reach === undefined ? [] : [config_drivers .rG])];
    const told = candidates.flatMap(({ name, obstacle }) => (obstacle === null ? [] : [`- ${name}: ${obstacle.reason}`]));
    const hint = drivers.length === 0
        ? 'No driver is known for such images; name the option of yours in the input "image-key".'
        : `What runs such images is the driver ${drivers.join(' or ')}. To choose the image in ${where} by BAKEHOUSE_IMAGE_ID instead, set the input "inject" to env.`;
    return new outcome .b('config', `${where} cannot be made to run the image ${subject.reference} (of ${subject.provider}):\n${told.join('\n')}\n${hint}`);
}
function injected(request, { chain, name, driver, placements }) {
    const [suite, platform] = chain;
    const known = (0,config_drivers .U0)(driver, request.providers);
    (0,config_drivers .ik)(placements, chain, known);
    addRunLabels(known, chain, request.labels, request.unique);
    const nameOf = (section) => (0,config_value .ws)((0,config_blocks .Fm)(chain, section).get('name')) ?? null;
    const verifier = nameOf('verifier');
    return {
        name,
        suite: suite.name,
        platform: platform.name,
        driver,
        transport: nameOf('transport'),
        provisioner: nameOf('provisioner'),
        verifier,
        settings: placements.map(({ key, value, block, replaced }) => ({
            key,
            value: String(value),
            block: block.label,
            replaced,
        })),
        report: addInspecReporter(verifier, chain, request.reports),
        dockerfile: (0,config_value .ws)((0,config_blocks .Fm)(chain, 'driver').get('dockerfile')) ?? null,
    };
}
function reduced({ top, platforms, suites }, chosen) {
    for (const suite of suites) {
        const names = chosen.flatMap(({ chain }) => (chain[0] === suite ? [chain[1].name] : []));
        suite.set(['includes'], [...new Set(names)]);
        suite.remove(['excludes']);
    }
    return (0,config_blocks .yX)(top, platforms.filter((platform) => chosen.some(({ chain }) => chain[1] === platform)), suites.filter((suite) => chosen.some(({ chain }) => chain[0] === suite)));
}
function instanceName(suite, platform) {
    return `${suite}-${platform}`.replaceAll(/[_,/]/g, '-').replaceAll('.', '');
}

var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./.build/kitchen/config/loader-problem.js


const MOST_MESSAGE = 4096;
function fileProblem({ path, data }, shown) {
    const message = (0,config_value .ws)((0,config_value .mz)(data, ['error', 'message']));
    if (path === null || message === undefined || (0,config_value .mz)(data, ['error', 'exception']) === undefined)
        return undefined;
    const source = (0,config_value .ws)((0,config_value .mz)(data, ['error', 'raw_file'])) ?? '';
    const erb = /^Error parsing ERB content in .* \((\S+?): ([\s\S]*)\)\.\n/.exec(message.slice(0, MOST_MESSAGE));
    if (erb !== null)
        return erbProblem(shown(path), source, erb[1] ?? '', erb[2] ?? '');
    const kind = /Result of parse was not a Hash, but was an? (\w+)/.exec(message)?.[1];
    if (kind !== undefined) {
        return `${shown(path)}:1: The file must be an object, such as \`driver: …\`, but is ${kind === 'Array' ? 'a list' : `a ${kind}`}.`;
    }
    const place = yamlFault(source);
    if (place !== undefined)
        return `${shown(path)}:${place.line}: The file is no YAML: ${place.message}.`;
    const evaluated = source.includes('<%') ? ' after its ERB was evaluated' : '';
    return (`${shown(path)}: Test Kitchen cannot read the file as YAML${evaluated}: ${loader_problem_firstLine(message).replaceAll(path, shown(path))} ` +
        'It takes strings, numbers, lists and objects; a date must be in quotes.');
}
function crashProblem(stderr, stdout, kitchenFile, shown) {
    const place = kitchenPlace(stderr);
    const told = stderr
        .split('\n')
        .map((line) => line.trim())
        .find((line) => /\((?:SyntaxError|LoadError|\w+(?:::\w+)*(?:Error|Exception))\)$|^>>>>>> Message:/.test(line));
    const message = (told ?? loader_problem_firstLine(stderr.trim() || stdout.trim() || 'it said nothing'))
        .replace(/^>>>>>> Message: /, '')
        .replace(/^.*?:\d+:in [`'][^`']*['`]: /, '')
        .replace(/^\S+\.ya?ml:\d+: /, '');
    const { path = kitchenFile, line } = place ?? {};
    return `${shown(path)}${line === undefined ? '' : `:${line}`}: Test Kitchen cannot evaluate the file: ${message.slice(0, 500)}. What stands between <% and %> must be Ruby that runs here.`;
}
function kitchenPlace(stderr) {
    for (const [, word = '', line = ''] of stderr.matchAll(/(?<![^\s:'"])([^\s:'"]+):(\d+)(?::in|: )/g)) {
        const start = word.search(/\.?\//);
        if (start !== -1 && /\.ya?ml$/.test(word))
            return { path: word.slice(start), line };
    }
    return undefined;
}
function erbProblem(name, source, exception, message) {
    const line = erbLine(source, message);
    const variable = exception === 'KeyError' ? /^key not found: "([A-Za-z_]\w*)"/.exec(message)?.[1] : undefined;
    const hint = variable === undefined
        ? 'What stands between <% and %> must be Ruby that runs here.'
        : `The environment variable ${variable} is not set for Test Kitchen; set it, or give the file a default: ENV.fetch('${variable}', '…').`;
    return `${name}${line === undefined ? '' : `:${line}`}: ERB cannot be evaluated: ${loader_problem_firstLine(message).slice(0, 500)} (${exception}). ${hint}`;
}
function erbLine(source, message) {
    const lines = source.split('\n').map((text, index) => ({ text, number: index + 1 }));
    const ruby = lines.filter(({ text }) => text.includes('<%'));
    if (ruby.length === 1)
        return ruby[0]?.number;
    const words = [...message.matchAll(/["'`]([^"'`]+)["'`]/g)].map(([, word = '']) => word);
    const found = ruby.filter(({ text }) => words.some((word) => text.includes(word)));
    return found.length === 1 ? found[0]?.number : undefined;
}
function yamlFault(source) {
    if (source.includes('<%'))
        return undefined;
    const lineCounter = new dist .HN();
    const { errors } = (0,dist.parseDocument)(source, {
        version: '1.1',
        schema: 'yaml-1.1',
        lineCounter,
        prettyErrors: false,
        logLevel: 'silent',
        uniqueKeys: false,
    });
    const [error] = errors;
    return error === undefined
        ? undefined
        : { line: lineCounter.linePos(error.pos[0]).line, message: loader_problem_firstLine(error.message).replace(/[.:]$/, '') };
}
function loader_problem_firstLine(text) {
    return text.split('\n')[0] ?? '';
}

;// CONCATENATED MODULE: ./.build/kitchen/config/loader-config.js






async function loadConfig(kitchen, files, where) {
    const { stdout, stderr, exitCode } = await (0,program .cQ)(kitchen, ['diagnose', '--no-instances', '--loader'], {
        folder: where.folder,
        environment: {
            KITCHEN_YAML: files.kitchen,
            ...(files.local === null ? {} : { KITCHEN_LOCAL_YAML: files.local }),
            ...(files.global === null ? {} : { KITCHEN_GLOBAL_YAML: files.global }),
        },
        ...(where.signal === undefined ? {} : { signal: where.signal }),
    });
    const shown = (path) => (0,paths .pS)(where.workspace, path);
    if (exitCode !== 0)
        throw new outcome .b('config', crashProblem(stderr, stdout, files.kitchen, shown));
    return readLoader(stdout, files.kitchen, shown);
}
function readLoader(text, kitchenFile, shown) {
    let loader;
    try {
        loader = (0,config_value .mz)((0,config_value .UF)(text), ['loader']);
    }
    catch (error) {
        throw new outcome .b('config', `What \`kitchen diagnose\` printed cannot be read: ${(0,errors .bD)(error)}.`);
    }
    const fileOf = (name) => ({
        path: (0,config_value .ws)((0,config_value .mz)(loader, [`${name}_config`, 'filename'])) ?? null,
        data: (0,config_value .mz)(loader, [`${name}_config`, 'raw_data']) ?? null,
    });
    const [global, project, local, all] = [fileOf('global'), fileOf('project'), fileOf('local'), fileOf('combined')];
    for (const file of [project, local, global]) {
        const problem = fileProblem(file, shown);
        if (problem !== undefined)
            throw new outcome .b('config', problem);
    }
    const config = all.data;
    const error = (0,config_value .mz)(config, ['error', 'message']);
    if (!(0,config_value .VX)(config) || error !== undefined) {
        throw new outcome .b('config', mergeProblem([global, project, local], (0,config_value .ws)(error) ?? 'it gave none', shown));
    }
    if (project.path === null)
        throw new outcome .b('config', `Test Kitchen did not find ${shown(kitchenFile)}.`);
    return withNames(config, [global, project, local], shown);
}
const UNNORMALIZED = ['verifier', 'transport'];
function mergeProblem(files, message, shown) {
    const written = files.filter((file) => file.path !== null);
    const names = written.map((file) => shown(file.path ?? '')).join(', ');
    for (const key of UNNORMALIZED) {
        const map = written.find(({ data }) => (0,config_value .VX)((0,config_value .mz)(data, [key])));
        const text = written.find(({ data }) => typeof (0,config_value .mz)(data, [key]) === 'string');
        if (map !== undefined && text !== undefined) {
            const name = (0,config_value .ws)((0,config_value .mz)(text.data, [key])) ?? '';
            return (`${shown(text.path ?? '')} gives \`${key}\` as the string ${JSON.stringify(name)} and ${shown(map.path ?? '')} as an object; ` +
                `Test Kitchen cannot merge them (${message}). Write \`${key}: {name: ${name}}\` in ${shown(text.path ?? '')}.`);
        }
    }
    return `Test Kitchen cannot merge ${names}: ${message}. A member must be of one kind in all of them: a string, a list or an object.`;
}
function withNames(config, files, shown) {
    const notices = [];
    let result = config;
    for (const key of UNNORMALIZED) {
        if (!(0,config_value .VX)(result.get(key)) || (0,config_value .mz)(result, [key, 'name']) !== undefined)
            continue;
        const named = files.findLast(({ data }) => typeof (0,config_value .mz)(data, [key]) === 'string');
        const name = (0,config_value .ws)((0,config_value .mz)(named?.data, [key]));
        if (name === undefined)
            continue;
        result = (0,config_value .RV)(result, [key, 'name'], name);
        notices.push(`The \`${key}\` of an overlay would make Test Kitchen forget the name ${JSON.stringify(name)} of ${shown(named?.path ?? '')}, and take its default; ${JSON.stringify(name)} is kept. Write \`name: ${name}\` in the overlay to say so.`);
    }
    return { config: result, notices };
}

;// CONCATENATED MODULE: ./.build/kitchen/run/server-program.js
const SERVER = 'BAKEHOUSE_KITCHEN_SERVER';
function serverProgram(word) {
    return `<%
word = ${JSON.stringify(word)}
ENV.delete(${JSON.stringify(SERVER)})
# 4.1.0 uses Time#iso8601 without loading it.
require "time"
answers = STDOUT.dup
answers.sync = true
# What a plugin prints as it is loaded is no answer.
STDOUT.reopen(STDERR)
tell = ->(*fields) { answers.write(([word] + fields.map { |field| [field.to_s].pack("m0") }).join(" ") + "\\n") }
text = ->(field) { field.unpack1("m").force_encoding(Encoding.default_external) }
change = lambda do |changes|
  changes.each do |one|
    name, value = one.split("=", 2)
    ENV[name] = value
  end
end
parts = lambda do |fields|
  count = fields.shift.to_i
  [fields.shift(count), fields]
end

loaded = []
# Test Kitchen asks a plugin whether it has what it needs when it is new (lib/kitchen/plugin.rb): so it is for a list.
as_new = lambda do
  fresh = loaded.dup
  Kitchen::Plugin.singleton_class.prepend(Module.new do
    define_method(:require) { |file| super(file) || !fresh.delete(file).nil? }
    private :require
  end)
end
calls = {}
bell, ringer = IO.pipe
run = lambda do |id, folder, out, err, *rest|
  args, changes = parts.(rest)
  pid = fork do
    Process.setsid
    trap("CLD", "DEFAULT")
    [answers, bell, ringer].each(&:close)
    STDIN.reopen(File::NULL)
    STDOUT.reopen(out, "a")
    STDERR.reopen(err, "a")
    STDERR.sync = true
    Dir.chdir(folder)
    change.(changes)
    ARGV.replace(args)
    as_new.() if args.first == "list"
    Kitchen.run_id = nil if Kitchen.respond_to?(:run_id=)
    Kitchen.with_friendly_errors { Kitchen::CLI.start(args) }
  end
  calls[pid] = id
  tell.("started", id, pid)
rescue SystemCallError => error
  tell.("failed", id, error.message)
end
load_files = lambda do |id, folder, *rest|
  files, changes = parts.(rest)
  before = ENV.to_h
  Dir.chdir(folder)
  change.(changes)
  files.each do |file|
    loaded << file if require(file)
  rescue StandardError, ScriptError
    # Whoever needs it says so.
  end
  ENV.replace(before)
  tell.("loaded", id)
end
gems = lambda do |id, *names|
  found = names.map { |name| [name, Gem::Specification.find_all_by_name(name).map(&:version).max] }
  tell.("gems", id, *found.select(&:last).flatten)
end
take = { "run" => run, "load" => load_files, "gems" => gems }

begin
  trap("CLD") { ringer.write_nonblock(".", exception: false) }
  tell.("hello", Process.pid, Kitchen::VERSION)
  waiting = String.new
  loop do
    ready, = IO.select([STDIN, bell])
    if ready.include?(bell)
      bell.read_nonblock(4096, exception: false)
      calls.keys.each do |pid|
        ended, status = Process.wait2(pid, Process::WNOHANG)
        tell.("ended", calls.delete(ended), status.exitstatus || 128 + status.termsig) unless ended.nil?
      end
    end
    next unless ready.include?(STDIN)
    piece = STDIN.read_nonblock(65_536, exception: false)
    next if piece == :wait_readable
    break if piece.nil?
    waiting << piece
    while (line = waiting.slice!(/\\A[^\\n]*\\n/))
      verb, *fields = line.split.map(&text)
      take.fetch(verb).(*fields)
    end
  end
rescue SignalException, StandardError => error
  STDERR.puts "#{error.class}: #{error.message}"
end
exit!(0)
%>
`;
}

var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./.build/kitchen/run/server-start.js








const HELLO_MS = 60_000;
const server_start_LONGEST_LINE = 1_000_000;
async function startServer(request) {
    if (process.platform !== 'linux')
        return 'this is no Linux';
    const word = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    let child;
    let onAnswer = () => { };
    let onEnd = () => { };
    try {
        const { environment, ...begun } = begin(request, word);
        child = begun.child;
        const hello = await new Promise((resolve) => {
            onAnswer = resolve;
            onEnd = resolve;
            readAnswers(begun.child, word, (answer) => onAnswer(answer));
            onceEnded(begun.child, begun.said, (why) => onEnd(why));
            setTimeout(() => resolve(`it said nothing for ${HELLO_MS / 1000} s`), HELLO_MS).unref();
        });
        const known = typeof hello === 'string' ? hello : await greeted(hello, word);
        if (typeof known === 'string') {
            drop(child);
            return known;
        }
        const listen = (answered, ended) => {
            onAnswer = answered;
            onEnd = ended;
        };
        return { child: begun.child, environment, ...known, listen };
    }
    catch (error) {
        if (child !== undefined)
            drop(child);
        return (0,errors .bD)(error);
    }
}
function begin({ command: [program, ...words], environment, folder, scratch }, word) {
    const configuration = (0,external_node_path_.join)(scratch, 'server.yml');
    const said = (0,external_node_path_.join)(scratch, 'server.err');
    (0,external_node_fs_.writeFileSync)(configuration, serverProgram(word), { mode: 0o600 });
    const own = { ...environment, ...(0,expected_instances .mL)(configuration), [SERVER]: word };
    const errors = (0,external_node_fs_.openSync)(said, 'w', 0o600);
    try {
        const child = (0,external_node_child_process_.spawn)(program, [...words, 'diagnose', '--no-instances', '--loader', '--no-color'], {
            cwd: folder,
            env: own,
            detached: true,
            stdio: ['pipe', 'pipe', errors],
        });
        return { child, said, environment: own };
    }
    finally {
        (0,external_node_fs_.closeSync)(errors);
    }
}
function readAnswers(child, word, onAnswer) {
    let rest = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
        const lines = `${rest}${text}`.split('\n');
        rest = (lines.pop() ?? '').slice(-server_start_LONGEST_LINE);
        for (const line of lines) {
            const [first, ...fields] = line.split(' ');
            const [verb = '', ...others] = fields.map((field) => Buffer.from(field, 'base64').toString('utf8'));
            if (first === word)
                onAnswer([verb, ...others]);
        }
    });
}
function onceEnded(child, said, onEnd) {
    const end = (how) => onEnd(`${how}${server_start_lastLine(said)}`);
    child.stdin?.on('error', () => { });
    child.once('error', (error) => end(error.message));
    child.once('close', (code, signal) => end(signal === null ? `it ended with code ${code}` : `it ended by ${signal}`));
}
async function greeted([verb, told, version = ''], word) {
    const pid = Number(told);
    if (verb !== 'hello' || !Number.isInteger(pid) || !/^\d/.test(version))
        return 'it answered something else';
    try {
        const startTime = await (0,process_process .P2)(pid);
        const isOurs = (0,external_node_fs_.readFileSync)(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`${SERVER}=${word}`);
        if (startTime !== undefined && isOurs)
            return { version, process: { pid, startTime } };
    }
    catch {
    }
    return 'its process cannot be seen from here';
}
function drop(child) {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
        (0,process_process .vG)(child.pid, 'SIGKILL', true);
    }
    child.stdin?.destroy();
    child.stdout?.destroy();
}
function server_start_lastLine(path) {
    try {
        const line = (0,external_node_fs_.readFileSync)(path, 'utf8').trim().split('\n').at(-1) ?? '';
        return line === '' ? '' : `: ${line.slice(0, 300)}`;
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./.build/kitchen/run/open-server.js







const END_MS = 2000;
const UNHEARD = 137;
async function openServer(request) {
    const started = await startServer(request);
    if (typeof started === 'string')
        return started;
    const line = new ServerLine(started);
    return {
        version: started.version,
        process: started.process,
        trouble: () => line.trouble,
        start: (call) => start(line, call),
        ask: (call) => ask(line, request.scratch, call),
        load: async (files, { cwd, environment }) => {
            if (files.length > 0)
                await line.ask('load', cwd, String(files.length), ...files, ...line.changes(environment));
        },
        gems: (names) => gems(line, names),
        close: () => open_server_close(line, started),
    };
}
class ServerLine {
    #started;
    #gone;
    #tellGone = () => { };
    #pending = new Map();
    #ends = new Map();
    #asked = 0;
    #trouble;
    constructor(started) {
        this.#started = started;
        this.#gone = new Promise((resolve) => {
            this.#tellGone = resolve;
        });
        started.listen((answer) => this.#hear(answer), (why) => this.#end(why));
    }
    get trouble() {
        return this.#trouble;
    }
    get gone() {
        return this.#gone;
    }
    changes(to) {
        const from = this.#started.environment;
        const set = Object.entries(to).filter(([name, value]) => name !== 'RUBYOPT' && from[name] !== value);
        const unset = Object.keys(from).filter((name) => name !== SERVER && to[name] === undefined);
        return [...set.map(([name, value]) => `${name}=${value}`), ...unset];
    }
    ask(verb, ...fields) {
        return this.#send(this.#nextId(), verb, fields);
    }
    run(...fields) {
        const id = this.#nextId();
        const exit = new Promise((resolve) => {
            this.#ends.set(id, resolve);
        });
        return { answer: this.#send(id, 'run', fields), exit };
    }
    #nextId() {
        this.#asked += 1;
        return String(this.#asked);
    }
    #send(id, verb, fields) {
        if (this.#trouble !== undefined)
            return Promise.resolve(undefined);
        return new Promise((resolve) => {
            this.#pending.set(id, resolve);
            this.#started.child.stdin?.write(`${[verb, id, ...fields].map(encoded).join(' ')}\n`);
        });
    }
    #hear(answer) {
        const [verb, id = '', code] = answer;
        if (verb === 'ended') {
            this.#ends.get(id)?.(Number(code));
            this.#ends.delete(id);
            return;
        }
        this.#pending.get(id)?.(answer);
        this.#pending.delete(id);
    }
    #end(why) {
        if (this.#trouble !== undefined)
            return;
        this.#trouble = why;
        this.#tellGone();
        for (const resolve of this.#pending.values())
            resolve(undefined);
        this.#pending.clear();
    }
}
async function start(line, call) {
    const { args, cwd, environment, stdout, stderr } = call;
    if (line.trouble !== undefined)
        return undefined;
    for (const path of [stdout, stderr])
        (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(path, 'a', 0o600));
    const { answer, exit } = line.run(cwd, stdout, stderr, String(args.length), ...args, ...line.changes(environment));
    const [verb, , told] = (await answer) ?? [];
    const pid = Number(told);
    if (verb !== 'started' || !Number.isInteger(pid))
        return undefined;
    const startTime = await (0,process_process .P2)(pid);
    let isUnheard = false;
    const unheard = (async () => {
        await line.gone;
        if (startTime !== undefined)
            await (0,process_process .a0)(async () => !(await (0,process_process .W_)(pid, startTime)), Infinity);
        isUnheard = true;
        return UNHEARD;
    })();
    return { pid, exit: Promise.race([exit, unheard]), lost: line.gone, isUnheard: () => isUnheard };
}
async function ask(line, scratch, call) {
    const name = (0,external_node_path_.join)(scratch, `asked-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`);
    const [stdout, stderr] = [`${name}.out`, `${name}.err`];
    try {
        const child = await start(line, { ...call, stdout, stderr });
        if (child === undefined)
            return undefined;
        const exitCode = await Promise.race([child.exit, line.gone, delayed(command .rR)]);
        if (exitCode === undefined) {
            (0,process_process .vG)(child.pid, 'SIGKILL', true);
            return undefined;
        }
        return { exitCode, stdout: (0,external_node_fs_.readFileSync)(stdout, 'utf8'), stderr: (0,external_node_fs_.readFileSync)(stderr, 'utf8') };
    }
    finally {
        for (const file of [stdout, stderr])
            (0,external_node_fs_.rmSync)(file, { force: true });
    }
}
async function gems(line, names) {
    const answer = await line.ask('gems', ...names);
    if (answer === undefined)
        return undefined;
    const [, , ...found] = answer;
    return new Map(found.flatMap((name, index) => (index % 2 === 0 ? [[name, found[index + 1] ?? '']] : [])));
}
async function open_server_close(line, { child, process: { pid, startTime } }) {
    child.stdin?.end();
    await Promise.race([line.gone, delayed(END_MS)]);
    if (line.trouble !== undefined)
        return;
    if (await (0,process_process .W_)(pid, startTime))
        (0,process_process .vG)(pid, 'SIGKILL');
    child.stdout?.destroy();
}
function encoded(field) {
    return field === '' ? '=' : Buffer.from(field, 'utf8').toString('base64');
}
async function delayed(ms) {
    await new Promise((resolve) => {
        setTimeout(resolve, ms).unref();
    });
    return undefined;
}

;// CONCATENATED MODULE: ./.build/actions/kitchen-verify/kitchen-run.js












async function findProgram(host, request) {
    const { inputs, root, environment, folder } = request;
    const scratch = (0,external_node_path_.join)(folder, 'scratch');
    (0,external_node_fs_.mkdirSync)(scratch, { recursive: true, mode: 0o700 });
    let unserved;
    const wanted = {
        command: inputs.command,
        workspace: host.workspace,
        folder: root,
        scratch,
        environment,
        pass: Object.keys(environment),
        chefLicense: inputs['chef-license'],
    };
    const kitchen = await (0,program .Ac)(wanted, async (request) => {
        const server = await openServer(request);
        if (typeof server !== 'string')
            return server;
        unserved = server;
        return undefined;
    });
    host.info(`Test Kitchen ${kitchen.version} (${kitchen.command.join(' ')})`);
    if (unserved !== undefined)
        host.info(`It is started anew for each phase, since it cannot stay loaded: ${unserved}.`);
    return kitchen;
}
async function readyKitchen(host, kitchen, request) {
    const { inputs, providers, subject, root, files, folder, mark } = request;
    const reports = (0,external_node_path_.join)(folder, 'reports');
    (0,external_node_fs_.mkdirSync)(reports, { recursive: true, mode: 0o700 });
    const { config, notices } = await loadConfig(kitchen, files, { workspace: host.workspace, folder: root });
    for (const message of notices)
        host.annotate({ level: 'notice', message });
    const where = (0,paths .pS)(host.workspace, files.kitchen);
    const run = host.run.id === '' ? mark.slice(0, 8) : `${host.run.id}-${host.run.attempt}`;
    const injection = injectImage({
        providers,
        config,
        where,
        suites: inputs.suites,
        labels: { 'bakehouse:run': run, 'bakehouse:mark': mark, 'bakehouse:leg': subject.leg },
        reports,
        subject,
        image: inputs.inject === 'auto',
        imageKey: inputs['image-key'],
        unique: `${run}-${mark.slice(0, 8)}`,
    });
    for (const { name, reason } of injection.leftOut)
        host.info(`Left out: ${name} (${reason})`);
    if (injection.instances.length === 0)
        throw new errors .yo(`${where} has no instance that could run the image.`);
    const { config: injected, instances } = injection;
    void kitchen.server?.load(sharedPlugins(instances), { cwd: root, environment: kitchen.environment });
    const gems = new Set(instances.flatMap(({ driver }) => (0,config_drivers .U0)(driver, providers)?.gem ?? []));
    refuseFindings(await findings({
        providers,
        kitchen,
        gems: await (0,run_gems .FY)(kitchen, [...gems], root),
        config: injected,
        instances,
        isLicenceAccepted: isLicenceAccepted(kitchen.environment),
    }));
    return { kitchen, injection, where };
}

;// CONCATENATED MODULE: ./.build/actions/kitchen-verify/kitchen-verification.js








async function verifyWithKitchen(request, { inputs, files, journal }) {
    const { host, providers, subject, root, environment, folder, mark, interrupt } = request;
    if (files.kitchen === null)
        throw new TypeError('Test Kitchen needs a kitchen file.');
    if (interrupt.at() !== undefined)
        return cancelledEarly('');
    const wanted = {
        inputs,
        providers,
        subject,
        root,
        files: { ...files, kitchen: files.kitchen },
        environment,
        folder,
        mark,
    };
    const kitchen = await findProgram(host, wanted);
    const { server } = kitchen;
    if (server !== undefined)
        request.note({ kind: 'process', process: server.process, instance: '' });
    try {
        return await verifyBy(kitchen, request, { inputs, files, journal }, wanted);
    }
    finally {
        await server?.close();
        if (server !== undefined)
            request.note({ kind: 'ended', pid: server.process.pid });
    }
}
async function verifyBy(kitchen, request, { inputs, journal }, wanted) {
    const { host, providers, subject, root, environment, folder, interrupt, secrets, logs } = request;
    const { server: _, ...program } = kitchen;
    const [name, ...words] = kitchen.command;
    const side = (0,image_provider .li)(subject.provider, providers)?.kitchen;
    const variables = await side?.variables?.({ ...environment, ...kitchen.environment });
    journal.change({
        kitchen: { ...program, command: [name, ...words], environment: { ...kitchen.environment, ...variables } },
    });
    const before = { inputs, subject, root, environment, folder, logs, secrets, interrupt, journal };
    const prepared = await prepareRepository(host, before);
    if (prepared === 'cancelled')
        return cancelledEarly(kitchen.version);
    const ready = await readyKitchen(host, kitchen, wanted);
    if (prepared.writtenSince !== null) {
        const idOf = async (name) => side?.imageId?.(name, { ...environment, ...variables });
        for (const { name, dockerfile } of ready.injection.instances) {
            const wrote = { path: dockerfile, folder: root, since: prepared.writtenSince, subject, idOf };
            const problem = await dockerfileProblem(wrote);
            if (problem !== undefined)
                throw new outcome .b('config', `${name}: ${problem}`);
        }
    }
    const options = {
        ...ready,
        selection: inputs.instances,
        phases: phasesOf(inputs.phases),
        destroy: inputs.destroy,
        retries: inputs.retries,
    };
    const machine = machineOf(inputs['script-machine']);
    const reached = await reachMachine(request, ready.injection, machine);
    return reached === undefined ? runKitchen(request, options) : runReached(request, { ...options, reached });
}
async function runReached(request, options) {
    const { run } = options.reached;
    let outcome;
    try {
        outcome = await runKitchen({ ...request, parallel: 1 }, options);
        if (outcome.isCancelled)
            return outcome;
        const trouble = await run.trouble();
        outcome = { ...outcome, problems: [...outcome.problems, ...(trouble === null ? [] : [trouble])] };
    }
    finally {
        if (outcome?.isCancelled !== true) {
            const left = await run.remove();
            if (outcome !== undefined)
                outcome = { ...outcome, leftovers: [...outcome.leftovers, ...left] };
        }
    }
    return outcome;
}
function cancelledEarly(version) {
    return {
        engine: 'kitchen',
        instances: [],
        problems: [],
        leftovers: [],
        tools: version === '' ? {} : { 'test-kitchen': version },
        isCancelled: true,
    };
}

;// CONCATENATED MODULE: ./.build/actions/kitchen-verify/engines.js















const NOTHING_RAN = {
    engine: 'kitchen',
    instances: [],
    problems: [],
    leftovers: [],
    tools: {},
    isCancelled: false,
};
async function prepareEngine(host, work) {
    const { inputs, subject, mark } = work;
    const folder = inputs['working-directory'];
    const root = (0,paths .CT)('Input "working-directory"', host.workspace, host.workspace, folder);
    if (!(0,external_node_fs_.statSync)(root).isDirectory())
        throw new errors .yo('Input "working-directory" must be a folder.');
    const files = findKitchenFiles({
        workspace: host.workspace,
        folder: root,
        kitchenYaml: inputs['kitchen-yaml'],
        environment: host.environment,
    });
    const legFolder = (0,external_node_path_.join)((0,paths .OW)(host), 'legs', subject.slug);
    (0,external_node_fs_.mkdirSync)(legFolder, { recursive: true, mode: 0o700 });
    const engine = engineOf(inputs, files);
    const own = (0,kitchen_verify_journal .gt)(host);
    const journal = (0,kitchen_verify_journal .Fs)(host, own, {
        main: { pid: process.pid, startTime: (await (0,process_process .P2)(process.pid)) ?? '' },
        engine: engine ?? 'script',
        mark,
        root,
        destroy: inputs.destroy,
        subject: { ...subject, files: [...subject.files] },
        environment: { ...work.environment },
    });
    const request = engineRequest(host, work, { root, folder: own.path, legFolder, journal });
    return { engine, files, root, legFolder, request, journal };
}
async function runEngine(inputs, { engine, files, root, request, journal }) {
    if (engine === 'script') {
        return runScript(request, {
            command: inputs.script,
            report: '',
            inside: inputs['script-inside'],
            machine: machineOf(inputs['script-machine']),
            extra: [],
        });
    }
    if (engine === null)
        return NOTHING_RAN;
    return (0,shared_folder .Cz)(request.root, async () => {
        if ((0,shared_folder .m3)(request.root))
            journal.change({ traces: [(0,repository_traces .Aj)(root, request.folder)] });
        return verifyWithKitchen(request, { inputs, files, journal });
    });
}
function endJournal({ inputs }, { engine, root, journal }, { instances, isCancelled }) {
    const isKept = engine === 'kitchen' && inputs.destroy !== 'always';
    if (isKept && instances.some(({ name }) => (0,instance_state .v4)(root, name).exists)) {
        const traces = journal.value.traces.map((one) => ({
            ...one,
            watched: one.watched.filter(({ path }) => path !== repository_traces .P2),
        }));
        journal.changeIfPossible({ traces });
    }
    journal.changeIfPossible({ phase: isCancelled ? 'stopping' : 'done' });
}
function engineOf(inputs, files) {
    if (inputs.engine === 'script' || (inputs.engine === 'auto' && inputs.script !== ''))
        return 'script';
    if (files.kitchen !== null)
        return 'kitchen';
    if (inputs.engine === 'auto')
        return null;
    throw new outcome .b('config', `There is no kitchen.yml or .kitchen.yml in ${JSON.stringify(inputs['working-directory'])}. Write one, name it with the input "kitchen-yaml", or test the image with the input "script".`);
}
function engineRequest(host, { inputs, providers, subject, interrupt, environment, mark, look }, places) {
    const logs = (0,external_node_path_.join)(places.legFolder, 'logs');
    (0,external_node_fs_.mkdirSync)(logs, { recursive: true, mode: 0o700 });
    return {
        host,
        providers,
        subject,
        root: (0,external_node_fs_.realpathSync)(places.root),
        environment,
        secrets: [
            ...new Set([
                ...inputs['secret-vars'].map(([, value]) => value),
                ...(0,secrets_environment .w2)(environment, (0,secrets_environment .QI)(host.environment)),
            ]),
        ].filter((value) => value !== ''),
        interrupt,
        folder: places.folder,
        logs,
        mark,
        parallel: inputs.parallel,
        timeouts: {
            create: inputs['create-timeout'],
            converge: inputs['converge-timeout'],
            verify: inputs['verify-timeout'],
            destroy: inputs['destroy-timeout'],
        },
        reports: inputs.reports,
        look,
        now: () => Date.now(),
        note: (entry) => places.journal.note(entry),
    };
}

var annotations = __webpack_require__(4541);
var record_upload = __webpack_require__(23036);
var image_scan = __webpack_require__(51611);
;// CONCATENATED MODULE: ./.build/actions/kitchen-verify/folded-case.js
function foldCases(instances) {
    return folded(instances, ({ outcome }) => outcome === 'failed' || outcome === 'errored');
}
function foldExcused(instances) {
    return folded(instances, ({ excusedBy }) => excusedBy !== undefined);
}
function folded(instances, isWanted) {
    const cases = new Map();
    for (const { name, suite, cases: own } of instances) {
        for (const test of own) {
            if (!isWanted(test))
                continue;
            const key = JSON.stringify([
                test.name.replace(/\[[^[\]]*\]/g, (part) => (part.includes('://') ? '' : part)),
                test.file,
                test.line,
            ]);
            const known = cases.get(key);
            if (known === undefined)
                cases.set(key, { test, instances: [name], suites: new Set([suite]) });
            else if (!known.instances.includes(name)) {
                known.instances.push(name);
                known.suites.add(suite);
            }
        }
    }
    return [...cases.values()]
        .map(({ test, instances: failed, suites }) => ({
        test,
        instances: failed,
        of: instances.filter(({ suite }) => suites.has(suite)).length,
    }))
        .toSorted((a, b) => b.instances.length - a.instances.length);
}

;// CONCATENATED MODULE: ./.build/actions/kitchen-verify/mark.js



async function markVerified(host, inputs, providers, subject, record) {
    await setMarks(host, inputs, providers, subject, record, {
        set: (marks, image, passed) => marks.verified(image, passed),
        failed: (id) => `${id} passed its tests, but could not be marked as verified`,
    });
}
async function markUnverified(host, inputs, providers, subject, record) {
    await setMarks(host, inputs, providers, subject, record, {
        set: (marks, image, asked) => marks.unverified(image, asked),
        failed: (id) => `${id} did not pass its scan, and what marks it as verified could not be taken away: do that by hand`,
    });
}
async function setMarks(host, inputs, providers, { slug, folder = (0,external_node_path_.resolve)(host.workspace, inputs['working-directory']) }, record, { set, failed }) {
    const { key, images } = record;
    if (key === null)
        return;
    const about = {
        record,
        key,
        slug,
        run: host.run.id,
        folder,
        environment: (0,secrets_environment .Qc)(host.environment, inputs['pass-env'], {}),
    };
    for (const image of images) {
        const own = providers.find(({ name }) => name === image.provider) ?? undefined;
        const marks = own?.marks ?? providers.find((one) => one.marks?.takes?.(image) === true)?.marks;
        try {
            if (marks !== undefined)
                await set(marks, image, about);
        }
        catch (error) {
            const message = `${failed(image.id)}: ${(0,errors .bD)(error)}`;
            host.annotate({ level: 'warning', title: 'Verification', message });
        }
    }
}

var scan = __webpack_require__(93547);
;// CONCATENATED MODULE: ./.build/actions/kitchen-verify/record.js


function verificationOf(subject, outcome, verdict, told, at) {
    const { instances } = outcome;
    const { failures, failedPhases } = told;
    return {
        engine: outcome.engine,
        gate: verdict.gate,
        conclusion: verdict.conclusion,
        image: subject.id,
        'image-verified': instances.length > 0 && instances.every(({ image }) => image.isSubject),
        instances: instances.map(({ name, phases, counts }) => ({
            name,
            phases: phases.map(({ phase, status, seconds }) => ({ phase, status, seconds })),
            total: counts.passed + counts.failed + counts.errored + counts.skipped,
            passed: counts.passed,
            failed: counts.failed,
            errored: counts.errored,
            skipped: counts.skipped,
        })),
        ...(failures.length === 0 ? {} : { failures: [...failures] }),
        ...(failedPhases.length === 0 ? {} : { 'failed-phases': [...failedPhases] }),
        tools: { ...outcome.tools },
        at: at.toISOString(),
    };
}
function verifyRecord(host, found, verification, told) {
    const { record } = found;
    const { run } = host;
    return {
        ...record,
        stage: 'verify',
        previous: previousOf(found),
        run: { url: run.url, id: run.id, attempt: run.attempt },
        stages: [
            ...record.stages.filter(({ name }) => name !== 'KitchenTest'),
            {
                name: 'KitchenTest',
                status: verification.conclusion === 'skipped' ? 'skipped' : verification.gate === 'pass' ? 'complete' : 'failed',
                start: new Date(told.started).toISOString(),
                end: verification.at,
            },
        ],
        leftovers: [...record.leftovers, ...told.outcome.leftovers],
        verification,
        ...(told.scanned === undefined ? {} : { scan: told.scanned.scan }),
    };
}
function scannedRecord(host, found, scan) {
    const { url, id, attempt } = host.run;
    return { ...found.record, stage: 'verify', previous: previousOf(found), run: { url, id, attempt }, scan };
}
function previousOf({ record, digest }) {
    return record.stage === 'verify' ? record.previous : digest;
}
function verifyRecordPath(legFolder) {
    return (0,external_node_path_.join)(legFolder, 'verify', 'record.json');
}
function writeVerifyRecord(path, record) {
    (0,files .vK)(path, `${JSON.stringify(record, null, 2)}\n`, 0o644);
}

var summary = __webpack_require__(44495);
;// CONCATENATED MODULE: ./.build/actions/kitchen-verify/summary.js




const SIGNS = { success: '🟢', failure: '🔴', cancelled: '🟠', 'no-tests': '🔴', skipped: '⚪' };
const PHASE_SIGNS = { passed: '🟢', failed: '🔴', cancelled: '🟠', skipped: '·' };
const MOST_CASES = 50;
const MOST_REASONS = 20;
const LONGEST_NAME = 200;
const LONGEST_MESSAGE = 1000;
const MOST_TEXTS = 10;
const LONGEST_PHASE = 64 * 1024;
function renderVerification(subject, outcome, verdict, { failed, excused, troubles, tails, scanned }) {
    const parts = [
        `### ${SIGNS[verdict.conclusion]} ${(0,summary .FV)(subject.leg)}: ${headline(verdict)}`,
        renderReasons(verdict.reasons),
        renderInstances(outcome.instances),
        renderCases(failed),
        renderExcused(excused),
        scanned === undefined ? '' : renderScan(scanned),
        ...troubles
            .filter(({ text }) => text !== '')
            .slice(0, MOST_TEXTS)
            .map(({ instance, phase, text }) => (0,summary .aY)(`What was said as ${phase} of ${instance} failed`, (0,wording .y3)(text, LONGEST_PHASE, 'the log has all'))),
        ...[...tails]
            .filter(([, text]) => text.trim() !== '')
            .map(([name, text]) => (0,summary .aY)(`The end of the log of ${name}`, text)),
        `Image ${(0,summary .SS)(subject.id)}${Object.entries(outcome.tools)
            .map(([name, version]) => ` · ${(0,summary .FV)(name)} ${(0,summary .FV)(version)}`)
            .join('')}`,
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function renderScan({ scan, isOpen }) {
    const rows = image_scan .gO.flatMap((severity) => {
        const one = scan.counts?.[severity];
        return one === undefined ? [] : [[severity, String(one.total), String(one.fixable), String(one.ignored)]];
    });
    const failing = (scan.failing ?? [])
        .slice(0, MOST_CASES)
        .map((one) => [
        (0,summary .FV)(one.id),
        (0,summary .FV)(one.package),
        (0,summary .FV)(one.version),
        (0,summary .FV)(one.fixed),
        one.severity,
    ]);
    const ignored = (scan.ignored ?? [])
        .slice(0, MOST_CASES)
        .map((one) => [
        (0,summary .FV)(one.id),
        (0,summary .FV)(one.package),
        one.by,
        one.until ?? 'without end',
        (0,summary .FV)((0,wording .IN)(one.reason, LONGEST_MESSAGE)),
    ]);
    const list = (texts) => texts
        .slice(0, MOST_REASONS)
        .map((text) => `- ${(0,summary .FV)((0,wording .IN)(text, LONGEST_MESSAGE))}`)
        .join('\n');
    const state = scan.gate === 'pass' ? '🟢 passed' : isOpen ? '🟠 would not pass; the policy only reports' : '🔴 did not pass';
    return [
        `**Scan** by ${(0,summary .FV)(scan.by)}: ${state}`,
        list(scan.problems ?? []),
        rows.length === 0 ? '' : (0,summary .tp)(['severity', 'findings', 'with a fix', 'ignored'], rows),
        failing.length === 0 ? '' : (0,summary .tp)(['finding', 'package', 'version', 'fixed in', 'severity'], failing),
        ignored.length === 0 ? '' : (0,summary .tp)(['ignored', 'package', 'by', 'until', 'why'], ignored),
        list(scan.notes ?? []),
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function headline({ gate, conclusion }) {
    return gate === 'pass' ? 'verified' : `not verified (${conclusion}), nothing may be published`;
}
function renderReasons(reasons) {
    const told = reasons.slice(0, MOST_REASONS).map((reason) => `- ${(0,summary .FV)((0,wording .IN)(reason, LONGEST_MESSAGE))}`);
    const more = reasons.length - told.length;
    return [...told, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}
function renderInstances(instances) {
    if (instances.length === 0)
        return '';
    const rows = instances.map(({ name, phases: done, counts, image }) => [
        (0,summary .SS)(name),
        ...outcome .t.map((phase) => {
            const one = done.find((result) => result.phase === phase);
            return one === undefined
                ? ''
                : `${PHASE_SIGNS[one.status]} ${one.status === 'skipped' ? '' : `${one.seconds.toFixed(1)} s`}`;
        }),
        `${counts.passed} passed, ${counts.failed + counts.errored} failed, ${counts.skipped} skipped`,
        image.isSubject ? 'this one' : image.id === null ? '**unknown**' : `**another**: ${(0,summary .SS)(image.id)}`,
    ]);
    return (0,summary .tp)(['instance', ...outcome .t, 'tests', 'image'], rows);
}
function renderCases(failed) {
    if (failed.length === 0)
        return '';
    const rows = failed
        .slice(0, MOST_CASES)
        .map(({ test, instances }) => [
        (0,summary .FV)((0,wording .IN)(test.name, LONGEST_NAME)),
        summary_placeOf(test),
        instances.map(summary .SS).join(' '),
        (0,summary .FV)((0,wording .IN)(test.message ?? '', LONGEST_MESSAGE)),
    ]);
    const more = failed.length - rows.length;
    const text = (0,summary .tp)(['test', 'where', 'instances', 'why'], rows);
    return more > 0 ? `${text}\n\n_and ${more} more_` : text;
}
function renderExcused(excused) {
    if (excused.length === 0)
        return '';
    const what = excused.length === 1 ? '1 test failed and does' : `${excused.length} tests failed and do`;
    return `⚠️ ${what} not count: its own line says todo or skip.\n\n${renderCases(excused)}`;
}
function summary_placeOf({ file, line }) {
    return file === null ? '' : (0,summary .SS)(`${file}${line === null ? '' : `:${line}`}`);
}

;// CONCATENATED MODULE: ./.build/actions/kitchen-verify/report.js
















const TAIL_LINES = 40;
const MOST_FAILURES = 50;
const MOST_INSTANCES = 10;
const LONGEST_TEXT = 1000;
const report_LONGEST_PHASE = 32 * 1024;
async function reportVerification(host, tested) {
    const verified = { ...tested, verdict: (0,scan .aQ)(tested.verdict, tested.scanned) };
    const { inputs, providers, subject, found, outcome, verdict, scanned, legFolder, trusted } = verified;
    const folded = foldCases(outcome.instances);
    const failures = folded.slice(0, MOST_FAILURES).map((one) => failedTest(host, verified.root, one));
    const troubles = phaseTroubles(outcome.instances);
    const failedPhases = failedPhasesOf(host, troubles);
    const verification = verificationOf(subject, outcome, tested.verdict, { failures, failedPhases }, new Date());
    let path = '';
    let record;
    if (found !== null) {
        const isScanned = (0,image_scan .sl)(scanned?.scan ?? found.record.scan) === undefined;
        if (verdict.gate === 'pass' && isScanned && trusted)
            await markVerified(host, inputs, providers, subject, found.record);
        if ((0,image_scan .sl)(scanned?.scan) !== undefined && trusted)
            await markUnverified(host, inputs, providers, subject, found.record);
        path = verifyRecordPath(legFolder);
        record = verifyRecord(host, found, verification, verified);
        writeVerifyRecord(path, record);
    }
    setOutputs(host, verified, path, verification['image-verified']);
    (0,scan .wF)(host, scanned);
    if (scanned !== undefined)
        (0,scan .Ps)(host, scanned);
    const excused = foldExcused(outcome.instances);
    (0,annotations .u)(host, [...annotationsOf(host, verified, folded, troubles), ...excused.map(excusedAnnotation)]);
    const isTold = scanned?.reasons.length === 0 && scanned.scan.notes === undefined;
    const isQuiet = verdict.gate === 'pass' &&
        (scanned === undefined || isTold) &&
        excused.length === 0 &&
        !outcome.leftovers.some(leftover .nT);
    if (inputs.plan === '' || !trusted || !isQuiet) {
        const told = { failed: folded, excused, troubles, scanned, tails: tailsOf(verified) };
        await host.summary(renderVerification(subject, outcome, verdict, told));
    }
    if (record !== undefined && trusted)
        await uploadVerifyRecord(host, inputs, subject, record, path);
    conclude(host, verified);
}
async function uploadVerifyRecord(host, inputs, { slug }, record, path) {
    if (host.kind !== 'actions')
        return;
    const name = (0,artifact_name .N8)(inputs['artifact-prefix'], slug, 'verify', host.run.attempt);
    await (0,record_upload .n)(host, record, { name, files: ['record.json'], root: (0,external_node_path_.dirname)(path) });
}
function setOutputs(host, { outcome, verdict, started }, record, isSubject) {
    const sum = (count) => outcome.instances.reduce((all, { counts }) => all + counts[count], 0);
    host.output('conclusion', verdict.conclusion);
    host.output('gate', verdict.gate);
    host.output('failure-class', verdict.failure ?? '');
    host.output('instances', JSON.stringify(outcome.instances.map(({ name, suite, platform, phases, counts, image }) => ({
        name,
        suite,
        platform,
        phases: phases.map(({ phase, status, seconds }) => ({ phase, status, seconds })),
        ...counts,
        'image-verified': image.isSubject,
    }))));
    for (const count of ['passed', 'failed', 'errored', 'skipped'])
        host.output(count, String(sum(count)));
    host.output('total', String(sum('passed') + sum('failed') + sum('errored') + sum('skipped')));
    const shut = outcome.instances.filter(({ name }) => verdict.reasons.some((reason) => reason.startsWith(`${name}: `)));
    host.output('failed-instances', JSON.stringify(shut.map(({ name }) => name)));
    host.output('duration', String(Math.round((Date.now() - started) / 1000)));
    host.output('record', record);
    host.output('image-verified', String(isSubject));
    host.output('leftovers', outcome.isCancelled ? '' : JSON.stringify(outcome.leftovers.filter(leftover .nT)));
}
function annotationsOf(host, { outcome, verdict, root }, folded, troubles) {
    const tests = folded.map(({ test, instances, of }) => {
        const on = of > 1 ? ` (fails on ${instances.length} of ${of})` : '';
        const place = placeIn(host, root, test.file);
        return {
            level: 'error',
            title: test.name.replace(/\s+/g, ' ').slice(0, 200),
            message: `${test.message ?? 'It failed.'}${on}`,
            ...(place === undefined ? {} : { file: place, ...(test.line === null ? {} : { line: test.line }) }),
        };
    });
    const reasons = verdict.reasons
        .filter((reason) => !reason.endsWith(' tests failed'))
        .flatMap((reason) => {
        const told = troubles.find(({ instance, message }) => reason.startsWith(`${instance}: `) && reason.endsWith(message));
        const text = told?.text ?? '';
        if (host.kind === 'terminal' && reason === verdict.reasons[0] && text === '')
            return [];
        return [{ level: 'error', title: 'Verification', message: wholeTrouble({ message: reason, text }) }];
    });
    return [...tests, ...reasons, ...(0,leftover .B7)(outcome.leftovers)];
}
function failedTest(host, root, { test, instances }) {
    const cut = (text) => (0,wording .IN)(host.scrub(text), LONGEST_TEXT);
    const file = placeIn(host, root, test.file);
    return {
        name: cut(test.name.replace(/\s+/g, ' ')),
        instances: instances.slice(0, MOST_INSTANCES),
        file: file === undefined ? null : cut(file),
        line: file === undefined || test.line === null || test.line < 1 ? null : test.line,
        message: cut(test.message ?? 'It failed.'),
    };
}
function failedPhasesOf(host, troubles) {
    const told = troubles.slice(0, MOST_INSTANCES);
    return told.map((trouble) => ({
        instance: trouble.instance,
        phase: trouble.phase,
        class: trouble.class,
        message: (0,wording .y3)(host.scrub(wholeTrouble(trouble)), report_LONGEST_PHASE, 'the log of the job has all'),
    }));
}
function excusedAnnotation({ test, instances }) {
    const said = test.message === null ? '' : `: ${test.message}`;
    return {
        level: 'warning',
        title: test.name.replace(/\s+/g, ' ').slice(0, 200),
        message: `It failed on ${instances.join(', ')}, and does not count: its line says ${(test.excusedBy ?? 'skip').toUpperCase()}${said}`,
    };
}
function placeIn(host, root, file) {
    if (file === null)
        return undefined;
    for (const full of [(0,external_node_path_.resolve)(root, file), (0,external_node_path_.resolve)(host.workspace, file)]) {
        if ((0,paths .FK)(host.workspace, full) && (0,external_node_fs_.existsSync)(full))
            return (0,paths .pS)(host.workspace, full);
    }
    return undefined;
}
function tailsOf({ outcome }) {
    const bad = outcome.instances.filter(({ phases, counts, problems }) => counts.failed + counts.errored > 0 || problems.length > 0 || phases.some(({ status }) => status === 'failed'));
    return new Map(bad.slice(0, 5).flatMap(({ name, log }) => {
        if (!(0,external_node_fs_.existsSync)(log))
            return [];
        return [[name, (0,external_node_fs_.readFileSync)(log, 'utf8').trimEnd().split('\n').slice(-TAIL_LINES).join('\n')]];
    }));
}
function conclude(host, { subject, verdict, outcome, scanned, started }) {
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    const count = outcome.instances.reduce((all, { counts }) => all + counts.passed, 0);
    if (verdict.gate === 'pass') {
        host.info(`Verified ${subject.leg} in ${seconds} s: ${(0,wording .hS)(count, 'test')} on ${(0,wording .hS)(outcome.instances.length, 'instance')}${scanned === undefined ? '' : `; scan: ${(0,image_scan .HJ)(scanned.scan)}`}.`);
        return;
    }
    const [first = '', ...more] = verdict.reasons;
    const rest = more.length === 0 ? '' : ` (and ${more.length} more)`;
    const sentence = `${subject.leg} is not verified (${verdict.conclusion}) after ${seconds} s: ${first}${rest}`;
    if (verdict.conclusion === 'skipped')
        host.info(sentence);
    else
        host.fail(sentence);
}

;// CONCATENATED MODULE: ./.build/actions/kitchen-verify/unverified.js


function reportUntested(host, reason, started) {
    host.output('conclusion', 'skipped');
    host.output('gate', 'block');
    setNoTests(host, started, '[]');
    host.info(`Skipped: ${reason}.`);
}
function reportNothing(host, { record, reason }, started) {
    host.output('conclusion', 'skipped');
    host.output('gate', 'block');
    host.output('record', record.from);
    setNoTests(host, started, '[]');
    host.annotate({ level: 'notice', title: 'Verification', message: `${reason}.` });
    host.info(`Skipped: ${reason}.`);
}
function reportTestedEarlier(host, { record, tested }, started) {
    host.output('conclusion', 'skipped');
    host.output('gate', 'pass');
    host.output('record', record.from);
    setNoTests(host, started, '[]');
    host.output('image-verified', 'true');
    host.info(`Skipped: ${tested}.`);
}
function reportUnverified(host, error, started) {
    try {
        host.output('conclusion', 'failure');
        host.output('gate', 'block');
        host.output('failure-class', error instanceof outcome .b ? error.failure : 'config');
        setNoTests(host, started, '');
    }
    catch (trouble) {
        host.annotate({ level: 'warning', message: `The outputs could not be written: ${(0,errors .bD)(trouble)}` });
    }
}
function setNoTests(host, started, leftovers) {
    host.output('instances', '[]');
    host.output('failed-instances', '[]');
    host.output('leftovers', leftovers);
    host.output('image-verified', 'false');
    host.output('scan', '');
    host.output('findings', '{}');
    for (const count of ['total', 'passed', 'failed', 'errored', 'skipped'])
        host.output(count, '0');
    host.output('duration', String(Math.round((Date.now() - started) / 1000)));
}

;// CONCATENATED MODULE: ./.build/actions/kitchen-verify/scan-report.js








async function reportScan(host, wish, alone) {
    const { providers, settings, subject, found, trusted, started } = alone;
    const { inputs, planned } = settings;
    const scanned = (0,scan .FW)(host, wish, subject, found, Date.now());
    const isWaived = planned?.leg.verify?.['none'] === true;
    let record;
    let path = '';
    if (found !== null) {
        if ((0,image_scan .sl)(scanned.scan) !== undefined && trusted)
            await markUnverified(host, inputs, providers, subject, found.record);
        path = verifyRecordPath((0,scan .Wg)(host, subject));
        record = scannedRecord(host, found, scanned.scan);
        writeVerifyRecord(path, record);
    }
    setNoTests(host, started, '[]');
    host.output('conclusion', scanned.isOpen ? 'success' : 'failure');
    host.output('gate', scanned.isOpen && isWaived ? 'pass' : 'block');
    host.output('failure-class', scanned.isOpen ? '' : 'scan');
    host.output('record', path);
    (0,scan .wF)(host, scanned);
    (0,scan .Ps)(host, scanned);
    if (!scanned.isOpen) {
        for (const message of scanned.reasons)
            host.annotate({ level: 'error', title: 'Scan', message });
    }
    const sign = scanned.isOpen ? '🟢' : '🔴';
    await host.summary(`### ${sign} ${(0,summary .FV)(subject.leg)}: scanned, not tested\n\n${renderScan(scanned)}\n`);
    if (record !== undefined && trusted)
        await uploadVerifyRecord(host, inputs, subject, record, path);
    const [first = '', ...more] = scanned.reasons;
    const told = `Scanned ${subject.leg}: ${(0,image_scan .HJ)(scanned.scan)}.`;
    if (scanned.isOpen)
        host.info(isWaived ? told : `${told} Nothing has tested it, so publishing will not take it yet.`);
    else
        host.fail(`${subject.leg} did not pass its scan: ${first}${more.length === 0 ? '' : ` (and ${more.length} more)`}`);
}

var hand_off = __webpack_require__(98761);
var image_leg = __webpack_require__(44296);
var record_file = __webpack_require__(33554);
var collection = __webpack_require__(70610);
var leg_record = __webpack_require__(9976);
var gate = __webpack_require__(32210);
;// CONCATENATED MODULE: ./.build/actions/kitchen-verify/subject.js










async function findSubject(host, { inputs, planned }, providers, environment) {
    if (inputs['image-id'] !== '') {
        return { record: null, subject: await bareSubject(host, inputs, providers, environment) };
    }
    const record = await findRecord(host, { inputs, planned });
    const { status, leg, images, key } = record.record;
    if (status === 'blocked' || status === 'failed' || status === 'cancelled') {
        return { record, reason: `${leg} is ${status}, so there is nothing to verify` };
    }
    const isScannedAlone = inputs['scan-reports'].length > 0 && whyUntested({ inputs, planned }) !== undefined;
    if (planned !== null && !isScannedAlone && (0,collection .So)(record.record)) {
        const about = { leg: planned.leg, buildRegistry: planned.plan['build-registry'] };
        const doubt = await whyTestedAgain(host, providers, about, record.record);
        if (doubt === undefined)
            return { record, tested: `${leg}: ${images.map(({ id }) => id).join(', ')} passed its tests in an earlier run` };
        host.annotate({ level: 'notice', title: 'Verification', message: `${leg} is tested again: ${doubt}.` });
    }
    const [image, ...more] = images;
    if (image === undefined)
        throw new errors .yo(`The record of ${leg} names no image.`);
    if (more.length > 0) {
        const all = images.map(({ build, region, id }) => `${build} (${region} ${id})`).join(', ');
        throw new errors .yo(`${leg} has several images, of which one can be verified at a time: ${all}. Choose one build with "only".`);
    }
    const source = (0,image_provider .li)(image.provider, providers)?.subject;
    await source?.ready?.(environment);
    const slug = planned?.leg.slug ?? (0,image_leg .tF)(leg);
    const folder = planned === null ? (0,external_node_path_.resolve)(host.workspace, inputs['working-directory']) : (0,hand_off .KK)(host, planned.leg.work);
    const wanted = { leg, slug, key, 'declared-tag': planned?.leg['declared-tag'] ?? null, folder };
    const buildRegistry = planned?.plan['build-registry'] ?? null;
    const reference = await (0,hand_off .ie)(host, providers, inputs, buildRegistry, wanted, image);
    await source?.present?.(image, reference, environment);
    const { provider, region, account, id, files } = image;
    return {
        record,
        subject: {
            leg,
            slug,
            provider,
            region,
            account,
            id,
            reference,
            folder,
            files: files.map(({ path }) => (0,external_node_path_.resolve)(folder, path)),
            digests: files.map(({ sha256 }) => sha256),
        },
    };
}
async function findRecord(host, { inputs, planned }) {
    if (planned === null) {
        return (0,record_file .m7)((0,external_node_path_.resolve)(host.workspace, inputs.record), inputs.record);
    }
    const found = await (0,leg_record .x)(host, inputs, planned.plan, planned.leg);
    if (found !== undefined)
        return found;
    throw new errors .yo(`There is no record of ${planned.leg.leg}. Bake it before it is verified, or name its record with the input "records".`);
}
async function bareSubject(host, { 'image-id': id, provider }, providers, environment) {
    const source = (0,image_provider .li)(provider, providers)?.subject;
    await source?.ready?.(environment);
    const known = await source?.named?.(host, id, environment);
    const plain = { leg: id, slug: (0,image_leg .tF)(id), provider, region: 'local', account: null, id, reference: id, files: [] };
    return { ...plain, ...known };
}
async function whyTestedAgain(host, providers, planned, record) {
    const { leg, buildRegistry } = planned;
    const look = (0,gate .yd)(providers, { host, buildRegistry, images: record.images });
    for (const { image, seen } of await look({ record, leg })) {
        const problem = seen.kind === 'unknown' ? seen.reason : (seen.problems[0] ?? seen.untested);
        if (problem !== null)
            return `what ${image.id} passed cannot be confirmed (${problem})`;
    }
    return record.images.length === 0 ? 'its record names no image' : undefined;
}

;// CONCATENATED MODULE: ./.build/actions/kitchen-verify/main.js
















async function kitchenVerify(host, providers = providers_providers.providers) {
    const started = Date.now();
    const interrupt = (0,process_interrupt .Y)();
    interrupt.onFirst(() => host.info('The run was cancelled.'));
    try {
        await (0,process_interrupt .m)(host, interrupt, () => main_verify(host, providers, started, interrupt));
    }
    catch (error) {
        reportUnverified(host, error, started);
        throw error;
    }
    finally {
        interrupt.dispose();
    }
}
async function main_verify(host, providers, started, interrupt) {
    (0,rights .C)('kitchen-verify');
    const settings = await readSettings(host, providers);
    const { inputs } = settings;
    const untested = whyUntested(settings);
    const isScanned = inputs['scan-reports'].length > 0;
    if (untested !== undefined && !isScanned)
        return reportUntested(host, untested, started);
    const trusted = (0,rights .I)(host, inputs['allow-untrusted'], { done: 'verified', verb: 'verify' });
    const mark = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const environment = (0,secrets_environment .Qc)(host.environment, [...inputs['pass-env'], ...program .Xr], {
        ...Object.fromEntries(inputs['secret-vars']),
        [process_process .M$]: mark,
    });
    (0,short_secrets .v)(host, [...inputs['secret-vars'], ...(0,secrets_environment .QI)(host.environment)], environment);
    const found = await host.group('Image', () => findSubject(host, settings, providers, environment));
    if ('reason' in found)
        return reportNothing(host, found, started);
    if ('tested' in found)
        return reportTestedEarlier(host, found, started);
    const { subject } = found;
    host.info(`${subject.leg}: ${subject.id}`);
    const wish = (0,scan .Ov)(host, inputs, subject);
    const scans = { providers, settings, subject, found: found.record, trusted, started };
    if (wish !== undefined && untested !== undefined)
        return reportScan(host, wish, scans);
    const look = wish === undefined ? undefined : (0,scan .mH)(wish);
    const work = { inputs, providers, subject, interrupt, environment, mark, look };
    const prepared = await prepareEngine(host, work);
    if (wish !== undefined && prepared.engine === null) {
        endJournal(work, prepared, NOTHING_RAN);
        return reportScan(host, wish, scans);
    }
    const outcome = await runEngine(inputs, prepared);
    const verdict = decideGate(outcome, {
        minTests: inputs['min-tests'],
        maxSkipped: inputs['max-skipped'],
        allowNoTests: inputs['allow-no-tests'],
        image: subject.id,
    });
    const { root, legFolder } = prepared;
    const isJudged = wish !== undefined && !outcome.isCancelled;
    const scanned = isJudged ? (0,scan .FW)(host, wish, subject, found.record, Date.now()) : undefined;
    const verified = { inputs, providers, subject, found: found.record, outcome, verdict, scanned, root, legFolder };
    await reportVerification(host, { ...verified, trusted, started });
    endJournal(work, prepared, outcome);
}


/***/ }),

/***/ 93547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  mH: () => (  keepScans),
  Gj: () => (  readScanPolicy),
  Wg: () => (  scanFolder),
  FW: () => (  scanImage),
  Ov: () => (  scanWishOf),
  wF: () => (  setScanOutputs),
  Ps: () => (  tellScan),
  aQ: () => (  withScan)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var paths = __webpack_require__(56408);
var text_document = __webpack_require__(22299);
var wording = __webpack_require__(37478);
var image_scan = __webpack_require__(51611);
var outcome = __webpack_require__(4665);
var external_node_crypto_ = __webpack_require__(77598);
var errors = __webpack_require__(8005);
var bounded_file = __webpack_require__(52948);
var inputs = __webpack_require__(88278);
var files_by_glob = __webpack_require__(80301);
var bounded_text = __webpack_require__(74674);
var json_value = __webpack_require__(72239);
;// CONCATENATED MODULE: ./.build/kitchen/scan/scan-report.js


const MOST_FINDINGS = 100_000;
const LONGEST = 300;
function shownText(value, most = LONGEST) {
    if (typeof value !== 'string')
        return '';
    return value
        .slice(0, most)
        .toWellFormed()
        .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd')
        .trim();
}
function textOf(object, name) {
    return shownText((0,json_value .Dc)(object, name));
}
function objectOf(object, name) {
    const value = (0,json_value .Dc)(object, name);
    return (0,json_value .OW)(value) ? value : {};
}
function listOf(object, name) {
    const value = (0,json_value .Dc)(object, name);
    if (value === undefined || value === null)
        return [];
    if (!Array.isArray(value))
        throw new bounded_text .pC('malformed', `The member "${name}" is no list.`);
    if (value.length > MOST_FINDINGS) {
        throw new bounded_text .pC('refused', `The list "${name}" has ${value.length} items; at most ${MOST_FINDINGS} are read.`);
    }
    const items = value;
    return items.map((item) => {
        if (!(0,json_value .OW)(item))
            throw new bounded_text .pC('malformed', `The list "${name}" has an item that is no object.`);
        return item;
    });
}
function textsOf(object, name) {
    const value = (0,json_value .Dc)(object, name);
    return Array.isArray(value)
        ? value
            .slice(0, MOST_FINDINGS)
            .map((one) => shownText(one))
            .filter((text) => text !== '')
        : [];
}
function checkCount(findings) {
    if (findings.length <= MOST_FINDINGS)
        return;
    throw new bounded_text .pC('refused', `The report has more than ${MOST_FINDINGS} findings, of which none was read.`);
}
function timeOf(object, name) {
    const text = (0,json_value .SA)(object, name);
    if (text === null || text.startsWith('0001-01-01'))
        return null;
    const time = Date.parse(text);
    if (!Number.isNaN(time))
        return time;
    throw new bounded_text .pC('malformed', `The time "${name}" cannot be read: ${JSON.stringify(shownText(text, 40))}.`);
}
function digestsOf(references) {
    return references.flatMap((reference) => {
        const digest = reference
            .slice(reference.lastIndexOf('@') + 1)
            .replace('%3A', ':')
            .replace('%3a', ':');
        return isDigest(digest) ? [digest] : [];
    });
}
function isDigest(text) {
    return /^sha256:[0-9a-f]{64}$/.test(text);
}
function isCloudId(text) {
    return /^[a-z]{2,8}-[0-9a-f]{8,17}$/.test(text);
}
function scannerName(name, version) {
    return version === '' || version.startsWith('[') ? name : `${name} ${version}`;
}
const WORDS = new Map([
    ['critical', 'critical'],
    ['high', 'high'],
    ['medium', 'medium'],
    ['low', 'low'],
    ['negligible', 'negligible'],
    ['info', 'negligible'],
    ['none', 'negligible'],
    ['unknown', 'unknown'],
    ['', 'unknown'],
]);
function severityOf(word) {
    const severity = WORDS.get(word.toLowerCase());
    if (severity !== undefined)
        return severity;
    throw new bounded_text .pC('malformed', `The severity ${JSON.stringify(word)} is not known.`);
}
function severityOfScore(score) {
    if (score >= 9)
        return 'critical';
    if (score >= 7)
        return 'high';
    if (score >= 4)
        return 'medium';
    return score > 0 ? 'low' : 'negligible';
}
const NAMED_WITH_SPACE = new Set(['npm', 'composer', 'maven', 'golang', 'swift', 'github']);
function packageName(purl, name) {
    if (!purl.startsWith('pkg:'))
        return name;
    const [path = ''] = purl.slice('pkg:'.length).split(/[?#]/, 1);
    const at = path.lastIndexOf('@');
    const parts = (at > 0 ? path.slice(0, at) : path)
        .split('/')
        .filter((part) => part !== '')
        .map(decoded);
    const [type = '', ...rest] = parts;
    const last = rest.at(-1);
    if (last === undefined)
        return name;
    if (!NAMED_WITH_SPACE.has(type))
        return last;
    return rest.join(type === 'maven' ? ':' : '/');
}
function decoded(text) {
    try {
        return shownText(decodeURIComponent(text));
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./.build/kitchen/scan/cyclonedx-report.js




function isCyclonedx(document) {
    return textOf(document, 'bomFormat') === 'CycloneDX';
}
const HARMLESS = new Set(['not_affected', 'resolved', 'resolved_with_pedigree', 'false_positive']);
function readCyclonedx(document) {
    if (!Array.isArray((0,json_value .Dc)(document, 'vulnerabilities'))) {
        throw new bounded_text .pC('malformed', 'It is a CycloneDX of what is in an image, without a list of vulnerabilities.');
    }
    const metadata = objectOf(document, 'metadata');
    const subject = objectOf(metadata, 'component');
    const scanner = scannerOf(metadata);
    const components = new Map();
    let system = '';
    let packages = 0;
    const lists = [listOf(document, 'components')];
    for (let list = lists.pop(); list !== undefined; list = lists.pop()) {
        for (const one of list) {
            const [ref, type] = [textOf(one, 'bom-ref'), textOf(one, 'type')];
            if (ref !== '')
                components.set(ref, one);
            if (type === 'operating-system')
                system = `${textOf(one, 'name')} ${textOf(one, 'version')}`.trim();
            else if (type !== 'file')
                packages += 1;
            if (system === '')
                system = /[?&]distro=([\w.-]{1,60})/.exec(textOf(one, 'purl'))?.[1] ?? '';
            if ('components' in one)
                lists.push(listOf(one, 'components'));
        }
    }
    const findings = [];
    const leftOut = [];
    const vulnerabilities = listOf(document, 'vulnerabilities');
    for (const one of vulnerabilities) {
        const analysis = objectOf(one, 'analysis');
        const state = textOf(analysis, 'state');
        const found = findingsOf(one, components);
        if (HARMLESS.has(state)) {
            const why = textOf(analysis, 'justification') || textOf(analysis, 'detail');
            leftOut.push(...found.map((finding) => ({ finding, reason: why === '' ? state : `${state}: ${why}` })));
        }
        else
            findings.push(...found);
        checkCount(findings);
    }
    return {
        format: 'cyclonedx',
        scanner,
        at: timeOf(metadata, 'timestamp'),
        about: aboutOf(subject),
        system: system === '' ? null : system,
        packages,
        findings,
        leftOut,
        notes: [],
        problems: vulnerabilities.length === 0 && scanner.startsWith('trivy')
            ? ['trivy writes the same CycloneDX where it did not look for vulnerabilities. Give the JSON of trivy instead']
            : [],
    };
}
function aboutOf(subject) {
    const properties = listOf(subject, 'properties').map((one) => [textOf(one, 'name'), textOf(one, 'value')]);
    const named = (end) => properties.filter(([name]) => name.endsWith(end)).map(([, value]) => value);
    const hashes = listOf(subject, 'hashes').flatMap((one) => textOf(one, 'alg') === 'SHA-256' ? [`sha256:${textOf(one, 'content').toLowerCase()}`] : []);
    const [purl = ''] = textOf(subject, 'purl').split('?', 1);
    return {
        configs: named(':ImageID').filter(isDigest),
        digests: [...digestsOf([...named(':RepoDigest'), textOf(subject, 'version'), purl]), ...hashes.filter(isDigest)],
        ids: [textOf(subject, 'name')].filter(isCloudId),
    };
}
function scannerOf(metadata) {
    const tools = (0,json_value .Dc)(metadata, 'tools');
    const all = Array.isArray(tools) ? listOf(metadata, 'tools') : listOf(objectOf(metadata, 'tools'), 'components');
    const [tool] = all;
    return tool === undefined ? 'CycloneDX' : scannerName(textOf(tool, 'name').toLowerCase(), textOf(tool, 'version'));
}
function findingsOf(one, components) {
    const id = textOf(one, 'id');
    if (id === '')
        throw new bounded_text .pC('malformed', 'A vulnerability has no "id".');
    const advice = textOf(one, 'recommendation');
    const shared = {
        id,
        aliases: listOf(one, 'references').map((reference) => textOf(reference, 'id')),
        fixed: advice,
        isFixable: advice === '' ? null : true,
        severity: worstOf(listOf(one, 'ratings')),
    };
    const refs = listOf(one, 'affects').map((affected) => textOf(affected, 'ref'));
    return (refs.length === 0 ? [''] : refs).map((ref) => {
        const component = components.get(ref) ?? components.get(shownText(ref.slice(ref.lastIndexOf('#') + 1))) ?? {};
        const purl = textOf(component, 'purl') || (ref.startsWith('pkg:') ? ref : '');
        const group = textOf(component, 'group');
        const name = textOf(component, 'name');
        return {
            ...shared,
            package: packageName(purl, group === '' ? name : `${group}/${name}`),
            version: textOf(component, 'version'),
        };
    });
}
function worstOf(ratings) {
    const rated = ratings.flatMap((rating) => {
        const word = textOf(rating, 'severity');
        if (word !== '')
            return [severityOf(word)];
        const score = (0,json_value .Dc)(rating, 'score');
        return typeof score === 'number' && textOf(rating, 'method').startsWith('CVSS') ? [severityOfScore(score)] : [];
    });
    const told = new Set(rated);
    return image_scan .gO.find((severity) => told.has(severity)) ?? 'unknown';
}

;// CONCATENATED MODULE: ./.build/kitchen/scan/grype-report.js



function isGrype(document) {
    return 'matches' in document && textOf(objectOf(document, 'descriptor'), 'name') === 'grype';
}
function readGrype(document) {
    if (!Array.isArray((0,json_value .Dc)(document, 'matches'))) {
        throw new bounded_text .pC('malformed', "It is grype's JSON without a list of matches.");
    }
    const descriptor = objectOf(document, 'descriptor');
    const target = objectOf(objectOf(document, 'source'), 'target');
    const distro = objectOf(document, 'distro');
    const config = textOf(target, 'imageID');
    const manifest = textOf(target, 'manifestDigest');
    const findings = listOf(document, 'matches').map(findingOf);
    const leftOut = [];
    const ignored = listOf(document, 'ignoredMatches');
    let [ownRules, overruled] = [0, 0];
    for (const match of ignored) {
        const rules = listOf(match, 'appliedIgnoreRules');
        const vex = rules.find((rule) => textOf(rule, 'vex-status') !== '');
        if (vex !== undefined) {
            const said = [textOf(vex, 'vex-status'), textOf(vex, 'vex-justification')].filter((part) => part !== '');
            leftOut.push({ finding: findingOf(match), reason: said.join(': ') });
        }
        else if (rules.length > 0 && rules.every(isOwnRule))
            ownRules += 1;
        else {
            findings.push(findingOf(match));
            overruled += 1;
        }
    }
    checkCount(findings);
    return {
        format: 'grype',
        scanner: scannerName('grype', textOf(descriptor, 'version')),
        at: timeOf(descriptor, 'timestamp'),
        about: {
            configs: isDigest(config) ? [config] : [],
            digests: [...(isDigest(manifest) ? [manifest] : []), ...digestsOf(textsOf(target, 'repoDigests'))],
            ids: [],
        },
        system: [textOf(distro, 'name'), textOf(distro, 'version')].filter((part) => part !== '').join(' '),
        packages: findings.length + ignored.length > 0 ? findings.length + ignored.length : null,
        findings,
        leftOut,
        notes: [
            ...(overruled === 0
                ? []
                : [`grype was told to ignore ${overruled}, which count all the same: what is ignored is said in the policy`]),
            ...(ownRules === 0 ? [] : [`grype left out ${ownRules} by rules that name packages and no finding`]),
        ],
        problems: [],
    };
}
function findingOf(match) {
    const vulnerability = objectOf(match, 'vulnerability');
    const artifact = objectOf(match, 'artifact');
    const id = textOf(vulnerability, 'id');
    if (id === '')
        throw new bounded_text .pC('malformed', 'A match has no id of a vulnerability.');
    const fix = (0,json_value .Dc)(vulnerability, 'fix');
    const versions = (0,json_value .OW)(fix) ? textsOf(fix, 'versions') : [];
    return {
        id,
        aliases: listOf(match, 'relatedVulnerabilities').map((one) => textOf(one, 'id')),
        package: packageName(textOf(artifact, 'purl'), textOf(artifact, 'name')),
        version: textOf(artifact, 'version'),
        fixed: versions.slice(0, 5).join(', '),
        isFixable: (0,json_value .OW)(fix) ? textOf(fix, 'state') === 'fixed' || versions.length > 0 : null,
        severity: severityOf(textOf(vulnerability, 'severity')),
    };
}
function isOwnRule(rule) {
    const isChosen = ['vulnerability', 'fix-state', 'namespace'].some((member) => textOf(rule, member) !== '');
    return textOf(rule, 'match-type') === 'exact-indirect-match' && !isChosen;
}

;// CONCATENATED MODULE: ./.build/kitchen/scan/openvex.js


function isOpenvex(document) {
    return textOf(document, '@context').startsWith('https://openvex.dev/ns');
}
function readOpenvex(document) {
    const notes = [];
    const made = timeOf(document, 'last_updated') ?? timeOf(document, 'timestamp') ?? 0;
    const statements = listOf(document, 'statements').flatMap((one) => {
        const status = textOf(one, 'status');
        const isHarmless = status === 'not_affected' || status === 'fixed';
        const at = timeOf(one, 'last_updated') ?? timeOf(one, 'timestamp') ?? made;
        const vulnerability = objectOf(one, 'vulnerability');
        const name = (0,json_value .SA)(one, 'vulnerability') === null ? textOf(vulnerability, 'name') : textOf(one, 'vulnerability');
        const why = ['justification', 'impact_statement', 'status_notes', 'action_statement']
            .map((member) => textOf(one, member))
            .find((text) => text !== '');
        if (isHarmless && why === undefined) {
            notes.push(`the statement about ${name || 'nothing'} says ${status} and not why, so it does not count`);
            return [];
        }
        const products = listOf(one, 'products');
        if (isHarmless && products.length === 0) {
            notes.push(`the statement about ${name || 'nothing'} names no product, so it does not count`);
            return [];
        }
        const ids = [name, ...textsOf(vulnerability, 'aliases')].filter((id) => id !== '');
        return products.map((product) => ({ ids, reason: `${status}: ${why ?? ''}`, isHarmless, at, ...partsOf(product) }));
    });
    return { statements, notes };
}
function partsOf(product) {
    const parts = listOf(product, 'subcomponents');
    const own = purlOf(product);
    const isImage = own.startsWith('pkg:oci/') || own.startsWith('pkg:docker/');
    const [path = ''] = own.split(/[?#]/, 1);
    return {
        packages: (parts.length > 0 ? parts : isImage ? [] : [product]).map(packageOf),
        images: isImage ? [{ name: packageName(own, ''), digests: digestsOf([path]) }] : [],
    };
}
function purlOf(part) {
    return textOf(objectOf(part, 'identifiers'), 'purl') || textOf(part, '@id');
}
function packageOf(part) {
    const purl = purlOf(part);
    const [path = ''] = purl.split(/[?#]/, 1);
    const at = path.lastIndexOf('@');
    return { name: packageName(purl, purl), version: at > path.lastIndexOf('/') ? path.slice(at + 1) : '' };
}
function isAbout({ ids, packages, images }, finding, image) {
    if (![finding.id, ...finding.aliases].some((id) => ids.includes(id)))
        return false;
    const isImage = images.length === 0 ||
        images.some(({ name, digests }) => digests.length > 0 ? digests.some((one) => image.digests.includes(one)) : image.names.includes(name));
    const isPart = packages.length === 0 ||
        packages.some(({ name, version }) => name === finding.package && (version === '' || finding.version === '' || sameVersion(version, finding.version)));
    return isImage && isPart;
}
function sameVersion(ofPurl, version) {
    const plain = ofPurl.replaceAll('%2B', '+').replaceAll('%3A', ':').replaceAll('%7E', '~');
    return plain === version || version.endsWith(`:${plain}`);
}

;// CONCATENATED MODULE: ./.build/kitchen/scan/sarif-report.js




function isSarif(document) {
    return Array.isArray((0,json_value .Dc)(document, 'runs'));
}
const LEVELS = new Map([
    ['error', 'high'],
    ['warning', 'medium'],
    ['note', 'low'],
    ['none', 'negligible'],
]);
function readSarif(document) {
    const version = textOf(document, 'version');
    if (version !== '2.1.0') {
        throw new bounded_text .pC('malformed', `It is SARIF of version ${JSON.stringify(version)}; read is 2.1.0.`);
    }
    const runs = listOf(document, 'runs');
    if (runs.length === 0)
        throw new bounded_text .pC('malformed', 'It is SARIF without a run.');
    for (const run of runs) {
        if (!Array.isArray((0,json_value .Dc)(run, 'results')))
            throw new bounded_text .pC('malformed', 'It is SARIF with a run that came to no results.');
        if (listOf(run, 'invocations').some((one) => (0,json_value .Dc)(one, 'executionSuccessful') === false))
            throw new bounded_text .pC('malformed', 'It is SARIF of a run that failed.');
    }
    const findings = runs.flatMap((run) => {
        const rules = listOf(objectOf(objectOf(run, 'tool'), 'driver'), 'rules');
        const byId = new Map(rules.map((rule) => [textOf(rule, 'id'), rule]));
        return listOf(run, 'results').flatMap((result) => {
            const kind = textOf(result, 'kind');
            if (kind === 'pass' || kind === 'notApplicable' || kind === 'informational')
                return [];
            const index = (0,json_value .Dc)(result, 'ruleIndex');
            const rule = byId.get(textOf(result, 'ruleId')) ?? (typeof index === 'number' ? rules[index] : undefined) ?? {};
            return [sarif_report_findingOf(result, rule)];
        });
    });
    checkCount(findings);
    const drivers = runs.map((run) => objectOf(objectOf(run, 'tool'), 'driver'));
    const ends = runs.map((run) => listOf(run, 'invocations')
        .flatMap((one) => timeOf(one, 'endTimeUtc') ?? [])
        .slice(0, 1000));
    return {
        format: 'sarif',
        scanner: [
            ...new Set(drivers.map((one) => scannerName(textOf(one, 'name').toLowerCase() || 'unnamed', textOf(one, 'version')))),
        ].join(', '),
        at: ends.some(({ length }) => length === 0)
            ? null
            : ends.flat().reduce((first, one) => Math.min(first, one), Infinity),
        about: {
            configs: runs.map((run) => textOf(objectOf(run, 'properties'), 'imageID')).filter(isDigest),
            digests: runs.flatMap((run) => digestsOf(textsOf(objectOf(run, 'properties'), 'repoDigests'))),
            ids: [],
        },
        system: null,
        packages: findings.length > 0 ? findings.length : null,
        findings,
        leftOut: [],
        notes: [],
        problems: [],
    };
}
function sarif_report_findingOf(result, rule) {
    const ruleId = textOf(result, 'ruleId') || textOf(rule, 'id');
    if (ruleId === '')
        throw new bounded_text .pC('malformed', 'A result names no rule.');
    const said = [objectOf(result, 'message'), objectOf(rule, 'help')].map((one) => linesOf((0,json_value .Dc)(one, 'text')));
    const read = (...names) => said.flatMap((lines) => names.flatMap((name) => lines.get(name) ?? []))[0];
    const fixed = read('Fixed Version', 'Fix Version');
    const [place = {}] = listOf(result, 'locations');
    const uri = textOf(objectOf(objectOf(place, 'physicalLocation'), 'artifactLocation'), 'uri');
    const [purl = ''] = textsOf(objectOf(rule, 'properties'), 'purls');
    return {
        id: /^(?:CVE-\d{4}-\d{4,19}|GHSA(?:-[0-9a-z]{4}){3})/.exec(ruleId)?.[0] ?? ruleId,
        aliases: [ruleId],
        package: packageName(purl, read('Package') ?? uri),
        version: read('Installed Version', 'Version') ?? '',
        fixed: fixed ?? '',
        isFixable: fixed === undefined ? null : fixed !== '',
        severity: sarif_report_severityOf(result, rule),
    };
}
function sarif_report_severityOf(result, rule) {
    const scored = [result, rule].flatMap((one) => {
        const written = (0,json_value .Dc)(objectOf(one, 'properties'), 'security-severity');
        const score = typeof written === 'string' && written.trim() !== '' ? Number(written) : written;
        return typeof score === 'number' && score >= 0 && score <= 10 ? [severityOfScore(score)] : [];
    });
    const scores = new Set(scored);
    const level = textOf(result, 'level') || textOf(objectOf(rule, 'defaultConfiguration'), 'level') || 'warning';
    return image_scan .gO.find((severity) => scores.has(severity)) ?? LEVELS.get(level) ?? 'high';
}
const MOST_LINES = 12;
function linesOf(text) {
    const lines = typeof text === 'string' ? text.slice(0, 4000).split('\n', MOST_LINES) : [];
    return new Map(lines.flatMap((line) => {
        const at = line.indexOf(':');
        return at < 1 ? [] : [[line.slice(0, at), shownText(line.slice(at + 1))]];
    }));
}

;// CONCATENATED MODULE: ./.build/kitchen/scan/trivy-report.js



function isTrivy(document) {
    return typeof (0,json_value .Dc)(document, 'SchemaVersion') === 'number';
}
function readTrivy(document) {
    const schema = (0,json_value .Dc)(document, 'SchemaVersion');
    if (schema !== 2)
        throw new bounded_text .pC('malformed', `It is trivy's JSON of schema ${String(schema)}; read is 2.`);
    const metadata = objectOf(document, 'Metadata');
    const system = objectOf(metadata, 'OS');
    const family = textOf(system, 'Family');
    const name = textOf(document, 'ArtifactName');
    const config = textOf(metadata, 'ImageID');
    const findings = [];
    const leftOut = [];
    let listed = 0;
    let overruled = 0;
    for (const result of listOf(document, 'Results')) {
        listed += listOf(result, 'Packages').length;
        for (const one of listOf(result, 'Vulnerabilities'))
            findings.push(trivy_report_findingOf(one));
        for (const one of listOf(result, 'ExperimentalModifiedFindings')) {
            if (textOf(one, 'Type') !== 'vulnerability')
                continue;
            const finding = trivy_report_findingOf(objectOf(one, 'Finding'));
            const status = textOf(one, 'Status');
            if (status === 'not_affected' || status === 'fixed') {
                leftOut.push({ finding, reason: `${status}: ${textOf(one, 'Statement')}` });
            }
            else {
                findings.push(finding);
                overruled += 1;
            }
        }
        checkCount(findings);
    }
    return {
        format: 'trivy',
        scanner: scannerName('trivy', textOf(objectOf(document, 'Trivy'), 'Version')),
        at: timeOf(document, 'CreatedAt'),
        about: {
            configs: isDigest(config) ? [config] : [],
            digests: digestsOf(textsOf(metadata, 'RepoDigests')),
            ids: [name].filter(isCloudId),
        },
        system: family === 'none' ? '' : [family, textOf(system, 'Name')].filter((part) => part !== '').join(' '),
        packages: Math.max(listed, new Set(findings.map((one) => one.package)).size),
        findings,
        leftOut,
        notes: [
            ...((0,json_value .Dc)(system, 'EOSL') === true
                ? [`${family} ${textOf(system, 'Name')} gets no security updates any more, so what has no fix need not be told`]
                : []),
            ...(overruled === 0
                ? []
                : [`trivy was told to ignore ${overruled}, which count all the same: what is ignored is said in the policy`]),
        ],
        problems: [],
    };
}
function trivy_report_findingOf(one) {
    const id = textOf(one, 'VulnerabilityID');
    if (id === '')
        throw new bounded_text .pC('malformed', 'A vulnerability has no "VulnerabilityID".');
    const fixed = textOf(one, 'FixedVersion');
    return {
        id,
        aliases: textsOf(one, 'VendorIDs'),
        package: packageName(textOf(objectOf(one, 'PkgIdentifier'), 'PURL'), textOf(one, 'PkgName')),
        version: textOf(one, 'InstalledVersion'),
        fixed,
        isFixable: fixed !== '' || textOf(one, 'Status') === 'fixed',
        severity: severityOf(textOf(one, 'Severity')),
    };
}

;// CONCATENATED MODULE: ./.build/kitchen/scan/scan-files.js

















const MOST_BYTES = 64 * 1024 * 1024;
const MOST_FILES = 50;
const MOST_DEPTH = 100;
const KNOWN = 'the JSON of trivy and of grype, CycloneDX, SARIF, and OpenVEX';
function checkScanGlobs(globs) {
    const wrong = globs.find((glob) => (0,external_node_path_.isAbsolute)(glob) || glob.split('/').includes('..') || glob.startsWith('!') || glob.includes('\0'));
    if (wrong === undefined)
        return;
    throw new outcome .b('config', `Scan reports are looked for below the working directory, but ${(0,inputs .WU)(wrong)} leads elsewhere. Give a path relative to it.`);
}
function readScanFiles(root, border, globs) {
    const matches = globs.map((glob) => ({ glob, paths: (0,files_by_glob .T)(root, [glob]) }));
    const paths = [...new Set(matches.flatMap(({ paths: own }) => own))];
    const files = paths.slice(0, MOST_FILES).map((path) => readScanFile(root, border, path));
    if (paths.length > MOST_FILES) {
        const message = `${paths.length} files match as scan reports; at most ${MOST_FILES} are read of an image. Narrow the globs`;
        files.push({ path: paths[MOST_FILES] ?? '', sha256: '', written: 0, content: { kind: 'fault', message } });
    }
    return { files, unmatched: matches.filter((one) => one.paths.length === 0).map(({ glob }) => glob) };
}
function readScanFile(root, border, path) {
    const shown = shownText(path, 500);
    const fault = (message) => ({
        path: shown,
        sha256: '',
        written: 0,
        content: { kind: 'fault', message: message.replace(/\.$/, '') },
    });
    try {
        const full = (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(root, path));
        if (!(0,paths .FK)((0,external_node_fs_.realpathSync)(border), full))
            return fault('a link leads out of the workspace to it');
        const written = (0,external_node_fs_.statSync)(full).mtimeMs;
        const bytes = (0,bounded_file .CB)('The report', full, MOST_BYTES);
        const sha256 = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
        return { path: shown, sha256, written, content: contentOf(bytes) };
    }
    catch (error) {
        if (error instanceof errors .yo)
            return fault(error.message);
        return fault(`it cannot be read (${(0,errors .bD)(error)})`);
    }
}
function contentOf(bytes) {
    try {
        const document = documentOf(bytes);
        if (isOpenvex(document))
            return { kind: 'vex', vex: readOpenvex(document) };
        if (isTrivy(document))
            return { kind: 'report', report: readTrivy(document) };
        if (isGrype(document))
            return { kind: 'report', report: readGrype(document) };
        if (isCyclonedx(document))
            return { kind: 'report', report: readCyclonedx(document) };
        if (isSarif(document))
            return { kind: 'report', report: readSarif(document) };
        const members = Object.keys(document)
            .slice(0, 8)
            .map((name) => shownText(name, 40))
            .join(', ');
        throw new bounded_text .pC('malformed', `It is of no known format; read are ${KNOWN}. Its members are ${members || 'none'}`);
    }
    catch (error) {
        if (!(error instanceof bounded_text .pC))
            throw error;
        return { kind: 'fault', message: error.message.replace(/\.$/, '') };
    }
}
function documentOf(bytes) {
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw new bounded_text .pC('malformed', 'It is not UTF-8 text.');
    }
    if (text.trim() === '')
        throw new bounded_text .pC('truncated', 'It is empty.');
    const document = (0,json_value .MM)(text);
    const problem = structureProblem(text);
    if (problem !== undefined)
        throw new bounded_text .pC('malformed', problem);
    if (!(0,json_value .OW)(document))
        throw new bounded_text .pC('malformed', `It is JSON, but no object; read are ${KNOWN}.`);
    return document;
}
const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPENS_OBJECT, OPENS_LIST, ENDS_OBJECT, ENDS_LIST] = [0x7b, 0x5b, 0x7d, 0x5d];
function structureProblem(text) {
    const open = [];
    let wantsName = false;
    for (let at = 0; at < text.length; at += 1) {
        const sign = text.charCodeAt(at);
        if (sign === QUOTE) {
            const end = endOfString(text, at);
            const names = open.at(-1) ?? null;
            if (wantsName && names !== null) {
                const written = text.slice(at, end + 1);
                const name = written.includes('\\') ? String(JSON.parse(written)) : written.slice(1, -1);
                if (names.has(name))
                    return `It has the member ${(0,inputs .WU)(shownText(name, 60))} twice in one object.`;
                names.add(name);
                wantsName = false;
            }
            at = end;
        }
        else if (sign === OPENS_OBJECT || sign === OPENS_LIST) {
            open.push(sign === OPENS_OBJECT ? new Set() : null);
            if (open.length > MOST_DEPTH)
                return `It nests deeper than ${MOST_DEPTH} levels.`;
            wantsName = sign === OPENS_OBJECT;
        }
        else if (sign === ENDS_OBJECT || sign === ENDS_LIST) {
            open.pop();
            wantsName = false;
        }
        else if (sign === COMMA)
            wantsName = (open.at(-1) ?? null) !== null;
    }
    return undefined;
}
function endOfString(text, start) {
    let end = text.indexOf('"', start + 1);
    for (; end !== -1; end = text.indexOf('"', end + 1)) {
        let slashes = 0;
        while (text.charCodeAt(end - 1 - slashes) === BACKSLASH)
            slashes += 1;
        if (slashes % 2 === 0)
            return end;
    }
    return text.length;
}

;// CONCATENATED MODULE: ./.build/kitchen/scan/scan-findings.js


const MOST_STATEMENTS = 1000;
function sumFindings(reports, ignores) {
    const active = merged(reports.flatMap(({ findings }) => findings));
    const leftOut = new Map();
    for (const { leftOut: own } of reports) {
        for (const { finding, reason } of own) {
            if (active.has(keyOf(finding)))
                continue;
            leftOut.set(keyOf(finding), {
                ...finding,
                id: mainId(finding),
                ignored: { by: 'scanner', until: null, reason },
            });
        }
    }
    const statementsOf = new Map();
    for (const one of ignores.statements) {
        for (const id of new Set(one.ids)) {
            const own = statementsOf.get(id);
            if (own === undefined)
                statementsOf.set(id, [one]);
            else
                own.push(one);
        }
    }
    const used = new Set();
    const expired = new Map();
    const usedStatements = new Set();
    const findings = [...active.values()].map((finding) => {
        const entries = ignores.entries.filter((entry) => isEntryAbout(entry, finding));
        for (const entry of entries)
            used.add(entry);
        const entry = entries.find(({ until }) => until >= ignores.today);
        if (entry !== undefined) {
            return { ...finding, ignored: { by: 'policy', until: entry.until, reason: entry.reason } };
        }
        for (const late of entries)
            expired.set(late, (expired.get(late) ?? 0) + 1);
        const said = [finding.id, ...finding.aliases].flatMap((id) => statementsOf.get(id) ?? []);
        const about = (said.length > MOST_STATEMENTS ? [] : said).filter((one) => isAbout(one, finding, ignores.image));
        for (const one of about)
            usedStatements.add(one);
        const statement = holding(about);
        if (statement === undefined)
            return { ...finding, ignored: null };
        return { ...finding, ignored: { by: 'vex', until: null, reason: statement.reason } };
    });
    return {
        findings: [...findings, ...leftOut.values()].sort((a, b) => rankOf(a.severity) - rankOf(b.severity) || compare(a.id, b.id) || compare(a.package, b.package)),
        notes: [
            ...[...expired.keys()].map(({ id, until }) => `the policy ignores ${id} until ${until}, which is over: it counts again`),
            ...ignores.entries
                .filter((entry) => !used.has(entry))
                .map(({ id, package: of, until }) => `the policy ignores ${id}${of === undefined ? '' : ` of ${of}`} until ${until}, and nothing was found of it: remove the entry`),
            ...ignores.statements
                .filter((one) => one.isHarmless && !usedStatements.has(one))
                .map(({ ids }) => `a statement of OpenVEX about ${ids[0] ?? 'nothing'} matches nothing that counts`),
        ],
    };
}
function holding(about) {
    const last = about.reduce((latest, { at }) => Math.max(latest, at), 0);
    const latest = about.filter(({ at }) => at === last);
    return latest.every(({ isHarmless }) => isHarmless) ? latest[0] : undefined;
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function rankOf(severity) {
    return image_scan .gO.indexOf(severity);
}
function merged(findings) {
    const sum = new Map();
    const aliases = new Map();
    for (const finding of findings) {
        const key = keyOf(finding);
        const known = sum.get(key);
        const ids = aliases.get(key) ?? new Set();
        aliases.set(key, ids.add(finding.id));
        for (const one of finding.aliases)
            ids.add(one);
        if (known === undefined) {
            sum.set(key, { ...finding, id: mainId(finding) });
            continue;
        }
        sum.set(key, {
            ...known,
            version: known.version || finding.version,
            fixed: known.fixed || finding.fixed,
            isFixable: known.isFixable === true || finding.isFixable === true ? true : (known.isFixable ?? finding.isFixable),
            severity: rankOf(finding.severity) < rankOf(known.severity) ? finding.severity : known.severity,
        });
    }
    return new Map([...sum].map(([key, one]) => [key, { ...one, aliases: [...(aliases.get(key) ?? [])] }]));
}
function keyOf(finding) {
    return `${mainId(finding)}\n${finding.package}`;
}
function mainId({ id, aliases }) {
    if (!id.startsWith('GHSA-'))
        return id;
    const others = new Set(aliases.filter((one) => one.startsWith('CVE-')));
    const [only] = others;
    return only !== undefined && others.size === 1 ? only : id;
}
function isEntryAbout({ id, package: of }, finding) {
    const wanted = id.toLowerCase();
    return ((of === undefined || of === finding.package) &&
        [finding.id, ...finding.aliases].some((one) => one.toLowerCase() === wanted));
}

;// CONCATENATED MODULE: ./.build/kitchen/scan/scan-gate.js



const HOUR_MS = 3_600_000;
const AHEAD_MS = 10 * 60_000;
const MOST_KEPT = 100;
const MOST_TOLD = 5;
function judgeScan(found, policy, image, now) {
    const statements = found.files.flatMap(({ content }) => (content.kind === 'vex' ? content.vex.statements : []));
    const reports = found.files.flatMap(({ content }) => (content.kind === 'report' ? [content.report] : []));
    const told = {
        system: reports.some(({ system }) => system !== null && system !== ''),
        packages: reports.some(({ packages }) => packages !== null && packages > 0),
    };
    const problems = [
        ...found.unmatched.map((glob) => `no scan report matches ${JSON.stringify(glob)}. Run the scanner before, and mind that links are not followed`),
        ...(reports.length === 0 && found.unmatched.length === 0 ? ['none of the files is a scan report'] : []),
        ...found.files.flatMap((file) => fileProblems(file, policy, image, now, told).map((text) => `${file.path}: ${text}`)),
    ];
    const today = new Date(now).toISOString().slice(0, 10);
    const about = { names: image.names, digests: [image.id, ...image.digests] };
    const sum = sumFindings(reports, { entries: policy.ignore, statements, image: about, today });
    const failing = sum.findings.filter(({ ignored, severity, isFixable }) => ignored === null &&
        rankOf(severity) <= rankOf(policy['fail-on']) &&
        (!policy['fixable-only'] || isFixable !== false));
    const reasons = [...problems, ...(failing.length === 0 ? [] : [failingWords(failing)])];
    const isReport = policy.mode === 'report-only';
    const notes = [...noteWords(found), ...sum.notes];
    const scan = {
        gate: reasons.length === 0 ? 'pass' : 'block',
        by: [...new Set(reports.map(({ scanner }) => scanner))].join(', ') || 'nobody',
        images: [...new Set([image.id, ...(image.config === null ? [] : [image.config])])],
        at: new Date(now).toISOString(),
        ...(isReport ? { 'report-only': true } : {}),
        policy: { 'fail-on': policy['fail-on'], 'fixable-only': policy['fixable-only'] },
        counts: countsOf(sum),
        ...(failing.length === 0 ? {} : { failing: failing.slice(0, MOST_KEPT).map(keptFinding) }),
        ...(problems.length === 0 ? {} : { problems: problems.slice(0, MOST_KEPT) }),
        ...(notes.length === 0 ? {} : { notes: notes.slice(0, MOST_KEPT) }),
        ...ignoredOf(sum),
        ...(found.files.length === 0 ? {} : { reports: reportsOf(found) }),
    };
    return { isOpen: reasons.length === 0 || isReport, reasons, scan };
}
function fileProblems({ content, written }, policy, image, now, told) {
    if (content.kind === 'vex')
        return [];
    if (content.kind === 'fault')
        return [content.message];
    const { report } = content;
    const allows = (what) => policy.unstated.includes(what);
    return [
        ...subjectProblems(report, image, allows('image')),
        ...timeProblems(report.at ?? (allows('time') ? written : null), policy, image, now),
        ...(report.system === '' && !allows('system')
            ? [
                `${report.scanner} found no operating system in it, so it knew none of its packages. Where the image has none, say \`unstated: [system]\``,
            ]
            : []),
        ...(report.system === null && !told.system && !allows('system')
            ? [
                'no report says which operating system was found. Give the JSON of the scanner beside it, or say `unstated: [system]`',
            ]
            : []),
        ...(policy['require-packages'] ? packageProblems(report, told.packages) : []),
        ...report.problems,
    ];
}
function subjectProblems({ about, scanner }, image, isUnstated) {
    const { configs, digests, ids } = about;
    const own = new Set([image.id, ...(image.config === null ? [] : [image.config]), ...image.digests]);
    const all = [...configs, ...digests, ...ids];
    if (all.length === 0) {
        return isUnstated
            ? []
            : [
                `${scanner} does not say which image it looked at. Give a report that does, or say \`unstated: [image]\` where the run makes sure of it`,
            ];
    }
    const named = configs.length > 0 && image.config !== null && !digests.includes(image.config) ? configs : all;
    if (named.some((one) => own.has(one)))
        return [];
    return [
        `it is about another image, ${[...new Set(named)].slice(0, 3).join(' and ')}, not ${image.id}. Scan the very image that was baked`,
    ];
}
function timeProblems(at, policy, image, now) {
    if (at === null) {
        return [
            'it does not say when it was made. Give a report that does, or say `unstated: [time]`, and the time of the file is taken',
        ];
    }
    const when = new Date(at).toISOString();
    if (at > now + AHEAD_MS)
        return [`it was made at ${when}, which is yet to come. Mind the clocks`];
    const problems = [];
    if (now - at > ageMs(policy['max-age'])) {
        problems.push(`it was made at ${when}, and may be no older than ${policy['max-age']}. Scan the image again`);
    }
    if (image.created !== null && at < image.created) {
        problems.push(`it was made at ${when}, before the image (${new Date(image.created).toISOString()}). Scan the image after it was baked`);
    }
    return problems;
}
function packageProblems({ format, packages, scanner }, isToldElsewhere) {
    if (packages === 0) {
        return [
            `${scanner} tells of no package, so it looked at nothing. Where the image has none, say \`require-packages: false\``,
        ];
    }
    if (packages !== null || isToldElsewhere)
        return [];
    const more = format === 'grype' ? 'its CycloneDX (`-o json=… -o cyclonedx-json=…`)' : 'the JSON of the scanner';
    return [
        `it has no finding, and its format does not tell of packages, so nothing says that ${scanner} looked at any. Give ${more} beside it, or say \`require-packages: false\``,
    ];
}
function ageMs(text) {
    return Number.parseInt(text, 10) * (text.endsWith('d') ? 24 : 1) * HOUR_MS;
}
function failingWords(failing) {
    const by = image_scan .gO.flatMap((severity) => {
        const count = failing.filter((one) => one.severity === severity).length;
        return count === 0 ? [] : [`${count} ${severity}`];
    });
    const first = failing.slice(0, MOST_TOLD).map(findingWords);
    const more = failing.length - first.length;
    const verb = failing.length === 1 ? 'fails' : 'fail';
    return `${(0,wording .hS)(failing.length, 'finding')} ${verb} (${by.join(', ')}): ${first.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
function findingWords({ id, package: of, version, fixed, }) {
    const where = of === '' ? '' : ` in ${`${of} ${version}`.trim()}`;
    return `${id}${where}${fixed === '' ? '' : `, fixed in ${fixed}`}`;
}
function countsOf({ findings }) {
    const counts = {};
    for (const { severity, ignored, isFixable } of findings) {
        const own = (counts[severity] ??= { total: 0, fixable: 0, ignored: 0 });
        if (ignored !== null)
            own.ignored += 1;
        else {
            own.total += 1;
            if (isFixable === true)
                own.fixable += 1;
        }
    }
    return counts;
}
function keptFinding({ id, package: of, version, fixed, severity }) {
    return { id, package: of, version, fixed, severity };
}
function ignoredOf({ findings }) {
    const ignored = findings.flatMap((one) => (one.ignored === null ? [] : [{ ...keptFinding(one), ...one.ignored }]));
    return ignored.length === 0 ? {} : { ignored: ignored.slice(0, MOST_KEPT) };
}
function noteWords({ files }) {
    return files.flatMap(({ path, content }) => {
        const notes = content.kind === 'vex' ? content.vex.notes : content.kind === 'report' ? content.report.notes : [];
        return notes.slice(0, 20).map((note) => `${path}: ${note}`);
    });
}
function reportsOf({ files }) {
    return files.flatMap(({ path, sha256, content }) => {
        if (sha256 === '')
            return [];
        const report = content.kind === 'report' ? content.report : null;
        const format = report?.format ?? (content.kind === 'vex' ? 'openvex' : 'unknown');
        const at = report?.at ?? null;
        return [{ path, sha256, format, at: at === null ? null : new Date(at).toISOString() }];
    });
}

;// CONCATENATED MODULE: ./.build/actions/kitchen-verify/scan.js









function scanWishOf(host, inputs, { slug }) {
    const globs = inputs['scan-reports'].map((glob) => glob.replaceAll('{slug}', slug));
    const written = inputs['scan-policy'].trim();
    if (globs.length === 0) {
        if (written === '')
            return undefined;
        throw new outcome .b('config', 'Input "scan-policy" asks something of scan reports, but "scan-reports" names none.');
    }
    checkScanGlobs(globs);
    const policy = readScanPolicy(written);
    const root = (0,paths .CT)('Input "working-directory"', host.workspace, host.workspace, inputs['working-directory']);
    return { policy, globs, root, kept: [] };
}
function readScanPolicy(written) {
    const document = (0,text_document .u0)('Input "scan-policy"', Buffer.from(written.trim() === '' ? '{}' : written));
    return (0,text_document .sw)(document, image_scan .IM);
}
function keepScans({ globs, kept }) {
    return (folder) => {
        const found = readScanFiles(folder, folder, globs);
        if (found.files.length > 0)
            kept.push(found);
    };
}
function scanImage(host, wish, subject, found, now) {
    const here = readScanFiles(wish.root, host.workspace, wish.globs);
    const all = [here, ...wish.kept];
    const sum = {
        files: all.flatMap(({ files }) => files),
        unmatched: here.unmatched.filter((glob) => all.every(({ unmatched }) => unmatched.includes(glob))),
    };
    return judgeScan(sum, wish.policy, scannedImage(subject, found), now);
}
function scannedImage(subject, found) {
    const image = found?.record.images[0];
    const digests = image?.digests ?? {};
    const names = [found?.record.image ?? subject.leg, ...(image?.tags ?? [])].map(plainName);
    return {
        id: image?.id ?? subject.id,
        config: digests['config'] ?? (/^sha256:[0-9a-f]{64}$/.test(subject.id) ? subject.id : null),
        digests: [
            ...Object.values(digests),
            ...(image?.files ?? []).map(({ sha256 }) => sha256),
            ...(subject.digests ?? []),
        ],
        names,
        created: image?.created == null ? null : Date.parse(image.created),
    };
}
function plainName(name) {
    const last = name.slice(name.lastIndexOf('/') + 1);
    return last.split(/[:@]/, 1)[0] ?? last;
}
function withScan(verdict, scanned) {
    if (scanned === undefined || scanned.isOpen)
        return verdict;
    return {
        gate: 'block',
        conclusion: verdict.gate === 'pass' || verdict.conclusion === 'skipped' ? 'failure' : verdict.conclusion,
        reasons: [...verdict.reasons, ...scanned.reasons.map((reason) => `Scan: ${reason}`)],
        failure: verdict.failure ?? 'scan',
    };
}
function tellScan(host, { scan, isOpen, reasons }) {
    host.info(`Scan by ${scan.by}: ${(0,image_scan .HJ)(scan)}, in ${(0,wording .hS)(scan.reports?.length ?? 0, 'file')}.`);
    for (const note of scan.notes ?? [])
        host.annotate({ level: 'warning', title: 'Scan', message: `${note}.` });
    if (!isOpen)
        return;
    for (const reason of reasons)
        host.annotate({
            level: 'warning',
            title: 'Scan',
            message: `${reason}. It fails nothing: the policy says mode: report-only.`,
        });
}
function scanFolder(host, { slug }) {
    const folder = (0,external_node_path_.join)((0,paths .OW)(host), 'legs', slug);
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    return folder;
}
function setScanOutputs(host, scanned) {
    host.output('scan', scanned?.scan.gate ?? '');
    host.output('findings', JSON.stringify(scanned?.scan.counts ?? {}));
}


/***/ }),

/***/ 98264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Cz: () => (  takeFolder),
    m3: () => (  isFirstIn),
    uF: () => (  Turn)
  });
const turns = new Map();
const watched = new Set();
function takeFolder(root, work) {
    const turn = turns.get(root) ?? new Turn();
    turns.set(root, turn);
    return turn.take(work);
}
function isFirstIn(root) {
    if (watched.has(root))
        return false;
    watched.add(root);
    return true;
}
class Turn {
    #last = Promise.resolve();
    async take(work) {
        const mine = this.#last.then(work);
        this.#last = mine.catch(() => { });
        return mine;
    }
}


/***/ }),

/***/ 12084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fm: () => (  effectiveSection),
    VI: () => (  kitchenBlocks),
    rd: () => (  blockFor),
    yX: () => (  combined)
  });
  var _config_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62904);
  var _outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4665);


const sections = ['driver', 'transport', 'provisioner', 'verifier'];
class ConfigBlock {
    label;
    name;
    #map;
    constructor(label, name, map) {
        this.label = label;
        this.name = name;
        this.#map = map;
    }
    get map() {
        return this.#map;
    }
    get(path) {
        return (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .mz)(this.#map, path);
    }
    set(path, value) {
        this.#map = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .RV)(this.#map, path, value);
    }
    remove(path) {
        const parent = this.get(path.slice(0, -1));
        const last = path.at(-1);
        if (last === undefined || !(0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .VX)(parent) || !parent.has(last))
            return;
        const rest = new Map([...parent].filter(([key]) => key !== last));
        if (path.length === 1)
            this.#map = rest;
        else
            this.set(path.slice(0, -1), rest);
    }
}
function kitchenBlocks(config, where) {
    const top = new Map([...config].filter(([key]) => key !== 'platforms' && key !== 'suites'));
    return {
        top: new ConfigBlock('the top level', '', normalized(top, 'the top level', where)),
        platforms: named(config, 'platforms', 'platform', where),
        suites: named(config, 'suites', 'suite', where),
    };
}
function combined(top, platforms, suites) {
    return new Map([
        ...top.map,
        ['platforms', platforms.map(({ map }) => map)],
        ['suites', suites.map(({ map }) => map)],
    ]);
}
function effectiveSection(chain, section) {
    return chain
        .map((block) => block.get([section]))
        .filter(_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .VX)
        .reduceRight(_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .Y_, new Map());
}
function blockFor(chain, paths) {
    return chain.find((block) => paths.some((path) => block.get(path) !== undefined)) ?? chain[1];
}
function named(config, key, noun, where) {
    const list = config.get(key);
    if (list === undefined || list === null)
        return [];
    if (!Array.isArray(list)) {
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_1__  .b('config', `${where}: \`${key}\` must be a list, each with a \`name\`, but is ${kindOf(list)}.`);
    }
    return list.map((item, index) => {
        const name = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .mz)(item, ['name']);
        const text = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .ws)(name);
        if (!(0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .VX)(item) || text === undefined || text === '') {
            throw new _outcome_js__WEBPACK_IMPORTED_MODULE_1__  .b('config', `${where}: \`${key}[${index}]\` must be an object with a \`name\`, but is ${kindOf(item)}${(0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .VX)(item) ? ' without one' : ''}.`);
        }
        const label = `${noun} ${text}`;
        return new ConfigBlock(label, text, normalized(item, label, where));
    });
}
function normalized(block, label, where) {
    const result = new Map(block);
    for (const section of sections) {
        const value = result.get(section);
        if (value === undefined)
            continue;
        result.set(section, sectionMap(value, 'name', () => `${where}: \`${section}\` of ${label}`));
    }
    const under = (section, value) => {
        result.set(section, (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .Y_)(value, sectionOf(result, section)));
    };
    const legacy = block.get('driver_config');
    if (legacy !== undefined)
        under('driver', sectionMap(legacy, 'name', () => `${where}: \`driver_config\` of ${label}`));
    const plugin = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .ws)(block.get('driver_plugin'));
    if (plugin !== undefined)
        under('driver', new Map([['name', plugin]]));
    const busser = block.get('busser');
    if (busser !== undefined) {
        const version = sectionMap(busser, 'version', () => `${where}: \`busser\` of ${label}`);
        under('verifier', (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .Y_)(new Map([['name', 'busser']]), version));
    }
    for (const key of ['driver_config', 'driver_plugin', 'busser'])
        result.delete(key);
    return result;
}
function sectionOf(block, section) {
    const value = block.get(section);
    return (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .VX)(value) ? value : new Map();
}
function sectionMap(value, key, what) {
    if ((0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .VX)(value))
        return value;
    if (value === null)
        return new Map();
    const text = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .ws)(value);
    if (text === undefined)
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_1__  .b('config', `${what()} must be a name or an object, but is ${kindOf(value)}.`);
    return new Map([[key, (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .W1)(text)]]);
}
function kindOf(value) {
    if (value === null)
        return 'empty';
    if ((0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .VX)(value))
        return 'an object';
    return Array.isArray(value) ? 'a list' : `the string ${JSON.stringify((0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .ws)(value))}`;
}


/***/ }),

/***/ 62904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    RV: () => (  withMember),
    UF: () => (  readConfigYaml),
    V7: () => (  PlainScalar),
    VX: () => (  isConfigMap),
    W1: () => (  configOf),
    Xs: () => (  renderConfig),
    Y_: () => (  mergedMaps),
    mz: () => (  memberAt),
    ws: () => (  scalarText)
  });
  var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

class PlainScalar {
    yaml;
    text;
    constructor(yaml, text) {
        this.yaml = yaml;
        this.text = text;
    }
}
const MOST_ALIASES = 2000;
const MOST_DEPTH = 100;
function readConfigYaml(text) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseDocument)(text, {
        version: '1.1',
        schema: 'yaml-1.1',
        customTags: (tags) => tags.filter((tag) => typeof tag !== 'object' || tag.tag !== 'tag:yaml.org,2002:timestamp'),
        logLevel: 'silent',
        merge: false,
        uniqueKeys: false,
        prettyErrors: false,
    });
    const [error] = document.errors;
    if (error !== undefined)
        throw new Error(error.message);
    return valueOf(document.contents, { document, aliases: 0 }, 0);
}
function valueOf(node, reading, depth) {
    if (depth > MOST_DEPTH)
        throw new Error('it is nested too deeply');
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__  .Vj)(node)) {
        reading.aliases += 1;
        if (reading.aliases > MOST_ALIASES)
            throw new Error(`it has more than ${MOST_ALIASES} aliases`);
        return valueOf(node.resolve(reading.document), reading, depth + 1);
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__  .jh)(node)) {
        return new Map(node.items.map(({ key, value }) => [
            scalarText(valueOf(key, reading, depth + 1)) ?? '',
            valueOf(value, reading, depth + 1),
        ]));
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__  .oP)(node))
        return node.items.map((item) => valueOf(item, reading, depth + 1));
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__  .jn)(node) ? scalarOf(node) : null;
}
function scalarOf(node) {
    const { value, source = '' } = node;
    if (node.tag === '!ruby/symbol')
        return symbolOf(String(value));
    if (typeof value === 'string') {
        if (node.type === 'PLAIN' && node.tag === undefined && /^:./.test(value))
            return symbolOf(value.slice(1));
        return node.tag === '!binary' ? new PlainScalar(`!binary ${quoted(value)}`, value) : value;
    }
    if (typeof value === 'number' || typeof value === 'bigint')
        return new PlainScalar(source, source);
    if (typeof value === 'boolean')
        return value;
    return null;
}
function symbolOf(name) {
    return new PlainScalar(`!ruby/symbol ${quoted(name)}`, name);
}
function configOf(value) {
    if (value instanceof PlainScalar || value === null)
        return value;
    if (typeof value === 'string' || typeof value === 'boolean')
        return value;
    if (typeof value === 'number')
        return new PlainScalar(String(value), String(value));
    if (Array.isArray(value))
        return value.map(configOf);
    if (typeof value !== 'object')
        return null;
    const entries = value instanceof Map ? [...value] : Object.entries(value);
    return new Map(entries.filter(([, member]) => member !== undefined).map(([key, member]) => [String(key), configOf(member)]));
}
function isConfigMap(value) {
    return value instanceof Map;
}
function scalarText(value) {
    if (typeof value === 'string')
        return value;
    if (value instanceof PlainScalar)
        return value.text;
    return typeof value === 'boolean' ? String(value) : undefined;
}
function memberAt(value, path) {
    let current = value;
    for (const step of path)
        current = isConfigMap(current) ? current.get(step) : undefined;
    return current;
}
function withMember(value, path, member) {
    const [step, ...rest] = path;
    const map = isConfigMap(value) ? value : new Map();
    if (step === undefined)
        return map;
    return new Map([...map, [step, rest.length === 0 ? member : withMember(map.get(step), rest, member)]]);
}
function mergedMaps(under, over) {
    const merged = new Map(under);
    for (const [key, value] of over) {
        const old = merged.get(key);
        merged.set(key, isConfigMap(old) && isConfigMap(value) ? mergedMaps(old, value) : value);
    }
    return merged;
}
function renderConfig(value, indent = '') {
    const deeper = `${indent}  `;
    if (isConfigMap(value)) {
        if (value.size === 0)
            return '{}';
        const members = [...value].map(([key, member]) => `${deeper}${quoted(key)}: ${renderConfig(member, deeper)}`);
        return `{\n${members.join(',\n')}\n${indent}}`;
    }
    if (value instanceof PlainScalar)
        return value.yaml;
    if (typeof value === 'string')
        return quoted(value);
    if (value === null || typeof value === 'boolean')
        return String(value);
    if (value.length === 0)
        return '[]';
    return `[\n${value.map((item) => `${deeper}${renderConfig(item, deeper)}`).join(',\n')}\n${indent}]`;
}
function quoted(text) {
    return JSON.stringify(text.replaceAll('<%', '<%%')).replaceAll(/[^\n -~]/gu, (character) => {
        const code = character.codePointAt(0) ?? 0;
        const digits = code.toString(16);
        return code > 0xffff ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
    });
}


/***/ }),

/***/ 50407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    HD: () => (  obstacleOf),
    Ob: () => (  imagePlacements),
    U0: () => (  knownDriver),
    gB: () => (  serialDrivers),
    ik: () => (  place),
    rG: () => (  PROXY)
  });
  var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12084);
  var _config_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62904);


const PROXY = 'proxy';
const imagelessDrivers = new Set([PROXY, 'exec', 'dummy']);
function knownDriver(name, providers) {
    const own = providers.flatMap((provider) => (provider.kitchen?.drivers ?? []).flatMap((driver) => (driver.name === name ? [{ driver, provider }] : [])));
    const [first] = own;
    return first === undefined ? undefined : { ...first.driver, providers: own.map(({ provider }) => provider.name) };
}
function serialDrivers(providers) {
    const drivers = providers.flatMap(({ kitchen }) => kitchen?.drivers ?? []);
    return new Set([PROXY, ...drivers.flatMap(({ name, isSerial }) => (isSerial === true ? [name] : []))]);
}
function obstacleOf({ providers, image, subject, imageKey, unique }, chain, driver) {
    if (!image || imagelessDrivers.has(driver))
        return null;
    const known = knownDriver(driver, providers);
    if (known === undefined) {
        if (imageKey !== '')
            return null;
        return {
            kind: 'mistake',
            reason: `which option of its driver ${driver} chooses the image is not known here; name it in the input "image-key"`,
        };
    }
    if (!known.providers.includes(subject.provider)) {
        return { kind: 'mismatch', reason: `its driver ${driver} runs images of ${known.providers.join(' or ')}` };
    }
    const { regionKey } = known;
    const region = regionKey === undefined ? undefined : (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__  .ws)((0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__  .Fm)(chain, 'driver').get(regionKey));
    const settings = known.settings(subject, { unique, region });
    return settings.kind === 'refused' ? { kind: 'mistake', reason: settings.reason } : null;
}
function imagePlacements({ providers, image, subject, imageKey, unique }, chain, driver) {
    if (!image || imagelessDrivers.has(driver))
        return [];
    const known = knownDriver(driver, providers);
    const keys = known?.keys ?? [];
    const settings = known?.settings(subject, { unique, region: undefined });
    const own = settings?.kind === 'settings' ? settings.settings : [];
    const pairs = imageKey === '' ? own : [[imageKey, subject.reference], ...own.filter(([key]) => !keys.includes(key))];
    return pairs.map(([key, value]) => {
        const deciding = imageKey === '' && keys.includes(key) ? keys : [key];
        const block = (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__  .rd)(chain, deciding.map((name) => ['driver', name]));
        return { key, value, block, replaced: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__  .ws)(block.get(['driver', key])) ?? null };
    });
}
function place(placements, chain, driver) {
    for (const { block, key, value } of placements)
        block.set(['driver', key], value);
    if (driver === undefined || !placements.some(({ key }) => driver.keys.includes(key)))
        return;
    for (const block of chain)
        for (const key of driver.contrary)
            block.remove(['driver', key]);
}


/***/ }),

/***/ 97162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  mL: () => (  configurationEnvironment),
  bY: () => (  expectedInstances),
  ND: () => (  listInstances)
});


var errors = __webpack_require__(8005);
var values = __webpack_require__(1252);
var wording = __webpack_require__(37478);
var outcome = __webpack_require__(4665);
var platform_filter = __webpack_require__(51032);
var drivers = __webpack_require__(50407);
var gems = __webpack_require__(86759);
;// CONCATENATED MODULE: ./.build/kitchen/config/plugin-problem.js


const GEMS = new Map([
    ['transport speedy_ssh', 'kitchen-transport-speedy'],
    ['transport rsync', 'kitchen-transport-rsync'],
    ['provisioner ansible_playbook', 'kitchen-ansible'],
    ['provisioner puppet_apply', 'kitchen-puppet'],
    ['provisioner puppet_agent', 'kitchen-puppet'],
    ['provisioner salt_solo', 'kitchen-salt'],
    ['verifier inspec', 'kitchen-inspec'],
    ['verifier cinc_auditor', 'kitchen-cinc-auditor --source https://rubygems.cinc.sh'],
    ['verifier serverspec', 'kitchen-verifier-serverspec'],
    ['verifier pester', 'kitchen-pester'],
    ['verifier awspec', 'kitchen-verifier-awspec'],
]);
function pluginProblem(stderr, kitchen, providers) {
    const message = /^>+ Message: (.*)$/m.exec(stderr)?.[1] ??
        stderr.split('\n').find((line) => line.trim() !== '') ??
        'it said nothing';
    const [, name, kind] = /Could not load the '([^']*)' (\w+)(?: from the load path)?\./.exec(message) ?? [];
    if (name === undefined || kind === undefined)
        return `Test Kitchen cannot list its instances: ${message.slice(0, 500)}`;
    const known = /Did you mean: (.*?) ?\?/.exec(message.slice(0, 4096))?.[1];
    if (known === undefined)
        return `Test Kitchen cannot load the ${kind} ${JSON.stringify(name)}: ${message.slice(0, 500)}`;
    const asked = `The kitchen file asks for the ${kind} ${JSON.stringify(name)}, which is not installed; there are ${known}.`;
    const gem = gemOf(kind, name, kitchen.version, providers);
    if (gem === undefined)
        return `${asked} If the name is right, install its gem before this step; which one that is, is not known here.`;
    const install = kitchen.gemfileLock === null
        ? `run \`gem install ${gem}\` before this step`
        : `add ${gem.replace(' --source ', ' from ')} to the Gemfile and run bundle install`;
    return `${asked} If the name is right, ${install}.`;
}
function gemOf(kind, name, version, providers) {
    if (kind === 'provisioner' && name.startsWith('chef_') && (0,gems .du)(version, 4))
        return 'kitchen-omnibus-chef';
    if (kind === 'provisioner' && name.startsWith('cinc_'))
        return 'kitchen-cinc';
    const driver = (0,drivers .U0)(name, providers);
    if (driver !== undefined && ['driver', ...(driver.brings ?? [])].includes(kind))
        return driver.gem;
    return GEMS.get(`${kind} ${name}`);
}

var program = __webpack_require__(42839);
;// CONCATENATED MODULE: ./.build/kitchen/config/expected-instances.js







function configurationEnvironment(configuration) {
    return { KITCHEN_YAML: configuration, KITCHEN_LOCAL_YAML: '/dev/null', KITCHEN_GLOBAL_YAML: '/dev/null' };
}
async function listInstances(kitchen, run) {
    const { stdout, stderr, exitCode } = await (0,program .cQ)(kitchen, ['list', '--json', '--no-color'], {
        folder: run.folder,
        environment: configurationEnvironment(run.configuration),
    });
    if (exitCode !== 0)
        throw new outcome .b('config', pluginProblem(stderr, kitchen, run.providers));
    return readList(stdout);
}
function readList(text) {
    let value;
    try {
        value = JSON.parse(text.slice(Math.max(0, text.search(/^\[/m))));
    }
    catch (error) {
        throw new outcome .b('config', `What \`kitchen list --json\` printed cannot be read: ${(0,errors .bD)(error)}.`);
    }
    if (!Array.isArray(value))
        throw new outcome .b('config', 'What `kitchen list --json` printed is no list.');
    return value.map((item) => {
        const member = (name) => {
            const found = typeof item === 'object' && item !== null ? Object.getOwnPropertyDescriptor(item, name)?.value : undefined;
            return typeof found === 'string' ? found : null;
        };
        return {
            instance: member('instance') ?? '',
            driver: member('driver') ?? '',
            provisioner: member('provisioner') ?? '',
            verifier: member('verifier') ?? '',
            transport: member('transport') ?? '',
        };
    });
}
function expectedInstances(planned, listed, selection) {
    const names = planned.map(({ name }) => name);
    const told = listed.map(({ instance }) => instance);
    const unlisted = names.filter((name) => !told.includes(name));
    const unplanned = told.filter((name) => !names.includes(name));
    if (unlisted.length > 0 || unplanned.length > 0) {
        throw new outcome .b('config', `Test Kitchen must have the instances ${names.join(', ')}, but lists ${told.length === 0 ? 'none' : told.join(', ')}. ` +
            'Something makes it read another configuration, or `includes` and `excludes` of a suite differently; write names there instead of expressions.');
    }
    const selected = new Set(selection.length === 0 ? names : selection.flatMap((entry) => selectedBy(entry, names)));
    const expected = planned.filter(({ name }) => selected.has(name));
    refuseCollisions(expected);
    return expected;
}
function refuseCollisions(expected) {
    const byName = (0,values .me)(expected, ({ name }) => name);
    const collisions = [...byName].filter(([, same]) => same.length > 1);
    if (collisions.length === 0)
        return;
    const told = collisions.map(([name, same]) => `${name} (${same.map(({ suite, platform }) => `suite ${suite} on platform ${platform}`).join(', ')})`);
    const isListedTwice = collisions.every(([, same]) => same.every(({ suite, platform }) => suite === same[0]?.suite && platform === same[0]?.platform));
    throw new outcome .b('config', `Test Kitchen gives several instances one name, and so one state and one log: ${told.join('; ')}. ` +
        (isListedTwice
            ? 'A suite or a platform is listed twice; delete one, or name others in the input "instances".'
            : 'It joins suite and platform, writes `-` for `_`, `,` and `/`, and drops dots; name others in the input "instances", or rename one of them.'));
}
function selectedBy(entry, names) {
    if (names.includes(entry))
        return [entry];
    const expression = (0,platform_filter .Z)(entry, '', 'Input "instances"');
    const found = names.filter((name) => expression.test(name));
    if (found.length > 0)
        return found;
    const near = (0,wording .qb)(entry, names);
    throw new outcome .b('config', `Input "instances" must name instances of the kitchen file, or fit some as a regular expression, but ${JSON.stringify(entry)} fits none.` +
        `${near === undefined ? '' : ` Did you mean ${JSON.stringify(near)}?`} There ${names.length === 1 ? 'is' : 'are'} ${names.length === 0 ? 'none' : names.join(', ')}.`);
}


/***/ }),

/***/ 51032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D: () => (  suiteTakes),
    Z: () => (  rubyExpression)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _config_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62904);
  var _outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4665);



function suiteTakes(suite, platform) {
    const includes = entries(suite.get(['includes']));
    if (includes.length > 0)
        return includes.some((entry) => matches(entry, platform, suite.label));
    return !entries(suite.get(['excludes'])).some((entry) => matches(entry, platform, suite.label));
}
function entries(value) {
    if (value === undefined || value === null)
        return [];
    return (Array.isArray(value) ? value : [value]).flatMap((item) => (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__  .ws)(item) ?? []);
}
function matches(entry, platform, suite) {
    const expression = /^\/(.*)\/([ix]*)$/s.exec(entry);
    if (expression === null)
        return entry === platform;
    return rubyExpression(expression[1] ?? '', expression[2] ?? '', `\`includes\` or \`excludes\` of ${suite}`).test(platform);
}
const LONGEST_PATTERN = 1000;
function rubyExpression(pattern, options, what) {
    if (pattern.length > LONGEST_PATTERN) {
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_2__  .b('config', `${what} has ${pattern.length} characters; at most ${LONGEST_PATTERN} are read.`);
    }
    const spaced = options.includes('x')
        ? pattern.replaceAll(/\\.|\[(?:\\.|[^\]\\])*\]|\s+|#.*$/gm, (part) => (/^(?:\s|#)/.test(part) ? '' : part))
        : pattern;
    const translated = spaced
        .replaceAll(/\\A/g, '^')
        .replaceAll(/\\[zZ]/g, '$')
        .replaceAll(/\\h/g, '[0-9a-fA-F]');
    try {
        return new RegExp(translated, options.includes('i') ? 'i' : '');
    }
    catch (error) {
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_2__  .b('config', `${what}: /${pattern}/ is no regular expression that is understood here (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}). Write the names instead.`);
    }
}


/***/ }),

/***/ 93407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    eE: () => (  subjectEnvironment),
    qp: () => (  notedOf),
    zU: () => (  sweptAt)
  });
  var _image_leftover_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79825);

function notedOf(provider, entries) {
    return entries.flatMap((entry) => entry.kind === 'started' && entry.provider === provider ? [{ region: entry.region, id: entry.id }] : []);
}
async function sweptAt(title, swept) {
    return (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_0__  .h1)(`what was started at ${title}`, null, swept);
}
function subjectEnvironment(subject) {
    return {
        BAKEHOUSE_IMAGE: subject.reference,
        BAKEHOUSE_IMAGE_ID: subject.id,
        BAKEHOUSE_IMAGE_PROVIDER: subject.provider,
        BAKEHOUSE_IMAGE_REGION: subject.region,
        BAKEHOUSE_LEG: subject.leg,
    };
}


/***/ }),

/***/ 80301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    T: () => (  filesByGlob)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14006);



function filesByGlob(root, globs) {
    const found = new Set();
    for (const written of globs) {
        const glob = written.replace(/^(?:\.?\/+)+/, '');
        if (glob.split('/').includes('..'))
            continue;
        const { base, isGlob } = picomatch__WEBPACK_IMPORTED_MODULE_2__.scan(glob);
        const fits = picomatch__WEBPACK_IMPORTED_MODULE_2__(glob, { nonegate: true });
        const start = isGlob ? base : base.split('/').slice(0, -1).join('/');
        for (const path of filesBelow(root, start === '.' ? '' : start))
            if (fits(path))
                found.add(path);
    }
    return [...found].sort();
}
function* filesBelow(root, start) {
    const folders = [start];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        for (const entry of entriesOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder))) {
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (entry.isDirectory())
                folders.push(path);
            else if (entry.isFile())
                yield path;
        }
    }
}
function entriesOf(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true });
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 74674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FM: () => (  BoundedText),
    S4: () => (  REPORT_LIMITS),
    eC: () => (  MOST_NAME),
    iS: () => (  MOST_PATH),
    iV: () => (  MOST_MESSAGE),
    ol: () => (  MOST_DEPTH),
    pC: () => (  ReportFault),
    vy: () => (  MOST_PROBLEMS)
  });
const HEAD = 16 * 1024;
const TAIL = 16 * 1024;
class BoundedText {
    #head = '';
    #tail = '';
    #dropped = 0;
    add(piece) {
        const room = HEAD - this.#head.length;
        if (room >= piece.length) {
            this.#head += piece;
            return;
        }
        this.#head += piece.slice(0, room);
        const tail = this.#tail + piece.slice(room);
        this.#dropped += Math.max(0, tail.length - TAIL);
        this.#tail = tail.slice(-TAIL);
    }
    get isEmpty() {
        return this.#head.trim() === '' && this.#tail.trim() === '';
    }
    toString() {
        return this.#dropped === 0 ? this.#head + this.#tail : `${this.#head}\n…\n${this.#tail}`;
    }
}
const REPORT_LIMITS = {
    bytes: 256 * 1024 * 1024,
    jsonBytes: 64 * 1024 * 1024,
    cases: 2000,
};
const MOST_MESSAGE = 4096;
const MOST_NAME = 1000;
const MOST_PATH = 1000;
const MOST_DEPTH = 32;
const MOST_PROBLEMS = 20;
class ReportFault extends Error {
    name = 'ReportFault';
    kind;
    constructor(kind, message) {
        super(message);
        this.kind = kind;
    }
}


/***/ }),

/***/ 72239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Dc: () => (  member),
    MM: () => (  parseReport),
    OW: () => (  isJsonObject),
    SA: () => (  textMember),
    Vs: () => (  objectsMember)
  });
  var _bounded_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74674);

function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function member(object, name) {
    return Object.hasOwn(object, name) ? object[name] : undefined;
}
function textMember(object, name) {
    const value = member(object, name);
    return typeof value === 'string' && value.trim() !== '' ? value : null;
}
function objectsMember(object, name, what) {
    const value = member(object, name);
    if (!Array.isArray(value))
        throw new _bounded_text_js__WEBPACK_IMPORTED_MODULE_0__  .pC('malformed', `${what} has no list "${name}".`);
    const items = value;
    return items.map((item) => {
        if (!isJsonObject(item))
            throw new _bounded_text_js__WEBPACK_IMPORTED_MODULE_0__  .pC('malformed', `${what} has something else than an object in "${name}".`);
        return item;
    });
}
function parseReport(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        const what = String(error).replace(/\s+/g, ' ').slice(0, 200);
        const position = /at position (\d+)/.exec(what)?.[1];
        const isCut = /Unexpected end|Unterminated string/.test(what) || Number(position ?? -1) >= text.trimEnd().length;
        if (isCut)
            throw new _bounded_text_js__WEBPACK_IMPORTED_MODULE_0__  .pC('truncated', 'The JSON ends in the midst: it was not written to its end.');
        throw new _bounded_text_js__WEBPACK_IMPORTED_MODULE_0__  .pC('malformed', `The report is not JSON${position === undefined ? '' : `, at position ${position}`}.`);
    }
}


/***/ }),

/***/ 29236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L: () => (  StrictXml)
  });
  var sax__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42560);
  var _bounded_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74674);


const MOST_PIECE = 2 * 1024 * 1024;
const MOST_ATTRIBUTES = 100;
Object.assign(sax__WEBPACK_IMPORTED_MODULE_0__, { MAX_BUFFER_LENGTH: MOST_PIECE });
const CONTROL_REFERENCE = /&#(?:x0{0,6}([01]?[0-9a-f])|0{0,6}([12]?\d|3[01]));/gi;
const LONGEST_REFERENCE = 16;
class Tokens extends sax__WEBPACK_IMPORTED_MODULE_0__.SAXParser {
    events;
    constructor(events) {
        const options = { strictEntities: true };
        super(true, options);
        this.events = events;
    }
    onerror(error) {
        this.events.error(error);
    }
    ondoctype() {
        this.events.doctype();
    }
    onsgmldeclaration() {
        this.events.declaration();
    }
    onprocessinginstruction({ name, body }) {
        this.events.instruction(name, body);
    }
    onattribute({ name, value }) {
        this.events.attribute(name, value);
        delete this.tag.attributes[name];
    }
    onopentag({ name }) {
        this.events.open(name);
    }
    onclosetag(name) {
        this.events.close(name);
    }
    ontext(text) {
        this.events.text(text);
    }
    oncdata(text) {
        this.events.text(text);
    }
}
class StrictXml {
    #parser;
    #attributes = new Map();
    #held = '';
    #depth = 0;
    #hasRoot = false;
    #isEnding = false;
    constructor(handlers) {
        this.#parser = new Tokens({
            error: (error) => {
                throw this.#faultOf(error);
            },
            doctype: () => this.#refuse('has a document type (<!DOCTYPE>), which no test report needs'),
            declaration: () => this.#spoil('has a declaration (<!…>), which no test report needs'),
            instruction: (name, body) => this.#checkInstruction(name, body),
            attribute: (name, value) => this.#attribute(name, value),
            open: (name) => {
                if (this.#depth === 0 && this.#hasRoot)
                    this.#spoil('has a second root element');
                if (this.#depth === _bounded_text_js__WEBPACK_IMPORTED_MODULE_1__  .ol)
                    this.#refuse(`nests deeper than ${_bounded_text_js__WEBPACK_IMPORTED_MODULE_1__  .ol} elements`);
                this.#hasRoot = true;
                this.#depth += 1;
                const attributes = this.#attributes;
                this.#attributes = new Map();
                handlers.open(name, attributes);
            },
            close: (name) => {
                this.#depth -= 1;
                handlers.close(name);
            },
            text: (text) => {
                if (this.#depth > 0)
                    handlers.text(text);
            },
        });
    }
    write(text) {
        const chunk = this.#held + text;
        const ampersand = chunk.lastIndexOf('&');
        const isOpen = ampersand !== -1 && chunk.length - ampersand < LONGEST_REFERENCE && !chunk.includes(';', ampersand);
        this.#held = isOpen ? chunk.slice(ampersand) : '';
        this.#parse(isOpen ? chunk.slice(0, ampersand) : chunk);
    }
    end() {
        this.#parse(this.#held);
        this.#isEnding = true;
        this.#run(() => this.#parser.close());
        if (!this.#hasRoot)
            throw new _bounded_text_js__WEBPACK_IMPORTED_MODULE_1__  .pC('truncated', 'The XML ends before its root element.');
    }
    #parse(text) {
        const nul = text.indexOf('\0');
        if (nul !== -1)
            this.#spoil('holds a NUL byte');
        const safe = text.includes('&#') ? text.replace(CONTROL_REFERENCE, controlCharacter) : text;
        this.#run(() => this.#parser.write(safe));
    }
    #run(step) {
        try {
            step();
        }
        catch (error) {
            if (error instanceof _bounded_text_js__WEBPACK_IMPORTED_MODULE_1__  .pC)
                throw error;
            throw new _bounded_text_js__WEBPACK_IMPORTED_MODULE_1__  .pC('malformed', `The XML cannot be read: ${String(error).slice(0, 200)}`);
        }
    }
    #attribute(name, value) {
        if (this.#attributes.has(name))
            this.#spoil(`has the attribute ${name.slice(0, 100)} twice in one element`);
        if (this.#attributes.size === MOST_ATTRIBUTES)
            this.#refuse(`has an element of over ${MOST_ATTRIBUTES} attributes`);
        this.#attributes.set(name, value);
    }
    #checkInstruction(name, body) {
        if (this.#hasRoot && this.#depth > 0)
            this.#spoil(`has an instruction (<?${name.slice(0, 100)}…?>) among its elements`);
        const encoding = /\bencoding\s*=\s*["']([^"']*)["']/i.exec(body)?.[1];
        if (name.toLowerCase() !== 'xml' || encoding === undefined || /^(?:utf-?8|us-ascii|ascii)$/i.test(encoding))
            return;
        this.#spoil(`declares the encoding ${encoding.slice(0, 100)}; only UTF-8 is read`);
    }
    #faultOf(error) {
        const what = error.message.split('\n')[0] ?? '';
        const line = this.#parser.line + 1;
        if (this.#isEnding) {
            return new _bounded_text_js__WEBPACK_IMPORTED_MODULE_1__  .pC('truncated', `The XML ends in the midst, in line ${line}: it was not written to its end.`);
        }
        if (what.startsWith('Max buffer length')) {
            return new _bounded_text_js__WEBPACK_IMPORTED_MODULE_1__  .pC('refused', `The XML has a piece of over ${MOST_PIECE} characters near line ${line}.`);
        }
        return new _bounded_text_js__WEBPACK_IMPORTED_MODULE_1__  .pC('malformed', `The XML is not well-formed in line ${line}: ${what}.`);
    }
    #spoil(what) {
        throw new _bounded_text_js__WEBPACK_IMPORTED_MODULE_1__  .pC('malformed', `The XML ${what} (line ${this.#parser.line + 1}).`);
    }
    #refuse(what) {
        throw new _bounded_text_js__WEBPACK_IMPORTED_MODULE_1__  .pC('refused', `The XML ${what} (line ${this.#parser.line + 1}).`);
    }
}
function controlCharacter(reference, hex, decimal) {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (code === 9 || code === 10 || code === 13)
        return reference;
    return code === 0 ? '\ufffd' : String.fromCharCode(code);
}


/***/ }),

/***/ 80488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DG: () => (  idIn),
    UX: () => (  idsOf),
    v4: () => (  readInstanceState)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _config_config_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62904);




const NONE = {
    exists: false,
    lastAction: null,
    lastError: null,
    textAt: () => null,
    secrets: [],
};
const SECRET = /password|passwd|secret|token|passphrase/i;
function stateFile(root, instance) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, '.kitchen', `${instance}.yml`);
}
function readInstanceState(root, instance) {
    try {
        return parseInstanceState((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(stateFile(root, instance), 'utf8'));
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .$N)(error) === 'ENOENT' || (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .$N)(error) === 'ENOTDIR')
            return NONE;
        throw error;
    }
}
function parseInstanceState(text) {
    let state;
    try {
        state = (0,_config_config_value_js__WEBPACK_IMPORTED_MODULE_3__  .UF)(text);
    }
    catch {
        state = null;
    }
    const textAt = (path) => (0,_config_config_value_js__WEBPACK_IMPORTED_MODULE_3__  .ws)((0,_config_config_value_js__WEBPACK_IMPORTED_MODULE_3__  .mz)(state, path)) ?? null;
    return {
        exists: true,
        lastAction: textAt(['last_action']),
        lastError: textAt(['last_error']),
        textAt,
        secrets: (0,_config_config_value_js__WEBPACK_IMPORTED_MODULE_3__  .VX)(state)
            ? [...state].flatMap(([name, value]) => (SECRET.test(name) ? ((0,_config_config_value_js__WEBPACK_IMPORTED_MODULE_3__  .ws)(value) ?? []) : []))
            : [],
    };
}
function idIn(state, instances) {
    for (const path of instances?.idAt ?? []) {
        const id = state.textAt(path);
        if (id !== null)
            return instances?.isId(id) === true ? id : null;
    }
    return null;
}
function idsOf(root, names, side) {
    return names.flatMap((name) => idIn(readInstanceState(root, name), side.instances) ?? []);
}


/***/ }),

/***/ 52102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A_: () => (  isSwept),
    pm: () => (  sweepKitchen),
    rc: () => (  instanceLeft)
  });
  var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94850);
  var _core_files_disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42279);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37478);
  var _core_process_process_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63815);
  var _engine_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93407);
  var _config_expected_instances_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97162);
  var _instance_state_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(80488);









const GRACE_MS = 10_000;
const REST_MS = 50_000;
async function sweepKitchen(request) {
    await endProcesses(request);
    await destroyInstances(request);
    const isEverythingKept = request.keep.length > 0 && instancesOf(request).length === 0;
    if (isEverythingKept)
        return [];
    const swept = await sweepStarted(request);
    return [...leftInstances(request, swept), ...swept];
}
async function sweepStarted(request) {
    const { providers, entries, kitchen, mark, root, keep } = request;
    const isBegun = entries.some(({ kind }) => kind === 'instance');
    const swept = await Promise.all(providers.map(async ({ name, title, kitchen: side }) => {
        const noted = (0,_engine_js__WEBPACK_IMPORTED_MODULE_6__  .qp)(name, entries);
        if (side?.sweep === undefined || (!isBegun && noted.length === 0))
            return [];
        const environment = (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .E_)(kitchen.environment);
        const kept = (0,_instance_state_js__WEBPACK_IMPORTED_MODULE_8__  .UX)(root, keep, side);
        return (0,_engine_js__WEBPACK_IMPORTED_MODULE_6__  .zU)(title, side.sweep({ mark, environment, noted, kept }));
    }));
    return swept.flat();
}
function leftInstances(request, swept) {
    return instancesOf(request).flatMap(([name]) => {
        const state = (0,_instance_state_js__WEBPACK_IMPORTED_MODULE_8__  .v4)(request.root, name);
        return state.exists && !isSwept(state, swept, request.providers)
            ? [instanceLeft(name, state, request.root, request.providers)]
            : [];
    });
}
async function endProcesses({ entries, isAsked, wait, deadline, mark, keep }) {
    const ended = new Set(entries.flatMap((entry) => (entry.kind === 'ended' ? [entry.pid] : [])));
    const started = entries.flatMap((entry) => (entry.kind === 'process' ? [entry.process] : []));
    const running = async () => {
        const states = await Promise.all(started.map(async (one) => !ended.has(one.pid) && (await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .W_)(one.pid, one.startTime))));
        return started.filter((_, index) => states[index] === true);
    };
    const areOver = async () => (await running()).length === 0;
    if (!isAsked)
        for (const { pid } of await running())
            (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .vG)(pid, 'SIGTERM');
    await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .a0)(areOver, Math.min(wait, deadline));
    for (const { pid } of await running())
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .vG)(pid, 'SIGKILL', true);
    if (keep.length > 0)
        return;
    const strays = (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .w4)(_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .M$, mark);
    for (const pid of strays)
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .vG)(pid, 'SIGTERM');
    if (strays.length === 0)
        return;
    await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .a0)(async () => (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .w4)(_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .M$, mark).length === 0, Math.min((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)() + GRACE_MS, deadline));
    for (const pid of (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .w4)(_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .M$, mark))
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .vG)(pid, 'SIGKILL');
}
function instancesOf({ entries, keep }) {
    const found = new Map();
    for (const entry of entries) {
        if (entry.kind === 'instance' && entry.config !== null && !keep.includes(entry.instance)) {
            found.set(entry.instance, entry.config);
        }
    }
    return [...found];
}
async function destroyInstances(request) {
    const isThere = ([name]) => (0,_instance_state_js__WEBPACK_IMPORTED_MODULE_8__  .v4)(request.root, name).exists;
    const all = instancesOf(request);
    for (const config of new Set(all.map(([, path]) => path))) {
        const names = all.filter((one) => one[1] === config && isThere(one)).map(([name]) => name);
        if (names.length > 0)
            await destroy(request, config, `^(${names.map(escaped).join('|')})$`, names.length);
        for (const name of names) {
            if (names.length > 1 && isThere([name, config]))
                await destroy(request, config, name, 1);
        }
    }
}
async function destroy(request, config, which, count) {
    const { kitchen, root, mark, folder, deadline } = request;
    const until = deadline - REST_MS;
    if ((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)() >= until)
        return;
    const [program, ...words] = kitchen.command;
    const output = (0,_core_files_disk_js__WEBPACK_IMPORTED_MODULE_3__  .uq)(folder) ? node_os__WEBPACK_IMPORTED_MODULE_0__.devNull : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'sweep.log');
    const child = (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .tG)({
        program,
        args: [...words, 'destroy', which, `--concurrency=${Math.min(count, 4)}`, '--no-color'],
        cwd: root,
        environment: { ...kitchen.environment, ...(0,_config_expected_instances_js__WEBPACK_IMPORTED_MODULE_7__  .mL)(config), [_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .M$]: mark },
        stdout: output,
        stderr: output,
    });
    let isOver = false;
    const noted = (async () => {
        await child.exit;
        isOver = true;
    })();
    if (await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .a0)(async () => isOver, until))
        return await noted;
    (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .vG)(child.pid, 'SIGKILL', true);
    for (const pid of (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .w4)(_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .M$, mark))
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .vG)(pid, 'SIGKILL');
}
function escaped(name) {
    return name.replaceAll(/[^A-Za-z0-9_]/g, String.raw `\$&`);
}
function instanceLeft(name, state, root, providers) {
    const removals = providers.flatMap(({ kitchen: side }) => {
        const id = (0,_instance_state_js__WEBPACK_IMPORTED_MODULE_8__  .DG)(state, side?.instances);
        return id === null ? [] : (side?.instances?.removal?.(id) ?? []);
    });
    return {
        kind: 'instance',
        id: name,
        region: null,
        state: 'left',
        reason: 'Test Kitchen could not destroy it',
        command: removals[0] ?? `cd ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_4__  .r7)(root)} && kitchen destroy ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_4__  .r7)(name)}`,
    };
}
function isSwept(state, swept, providers) {
    return providers.some(({ kitchen: side }) => {
        const own = (0,_instance_state_js__WEBPACK_IMPORTED_MODULE_8__  .DG)(state, side?.instances);
        if (side?.instances === undefined || own === null)
            return false;
        const { kind, isSame = (id, removed) => id === removed } = side.instances;
        return swept.some((one) => one.state === 'removed' && one.kind === kind && isSame(own, one.id));
    });
}


/***/ }),

/***/ 49774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Hk: () => (  endProcesses),
    Vr: () => (  reportsWritten),
    Wt: () => (  endNoted)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94850);
  var _core_process_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63815);



const GRACE_MS = 2000;
const WRITING_MS = 30_000;
async function reportsWritten(mark, isReport) {
    const isWriting = () => (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .w4)(_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .M$, mark).some((pid) => openFiles(pid).some(isReport));
    await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .a0)(async () => !isWriting(), (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__  .rj)() + WRITING_MS, 20);
}
function openFiles(pid) {
    return tried(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(`/proc/${pid}/fd`)).flatMap((fd) => tried(() => [(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(`/proc/${pid}/fd/${fd}`)]));
}
function tried(look) {
    try {
        return look();
    }
    catch {
        return [];
    }
}
async function endProcesses(group, mark) {
    const left = () => (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .w4)(_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .M$, mark);
    const first = left();
    if (group !== null)
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .vG)(group, 'SIGTERM', true);
    for (const pid of first)
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .vG)(pid, 'SIGTERM');
    if (first.length > 0)
        await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .a0)(async () => left().length === 0, (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__  .rj)() + GRACE_MS, 20);
    if (group !== null)
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .vG)(group, 'SIGKILL', true);
    for (const pid of left())
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .vG)(pid, 'SIGKILL');
    await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .a0)(async () => left().length === 0, (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__  .rj)() + GRACE_MS, 20);
    return first.length;
}
async function endNoted(entries, mark, wait) {
    const ended = new Set(entries.flatMap((entry) => (entry.kind === 'ended' ? [entry.pid] : [])));
    for (const entry of entries) {
        if (entry.kind !== 'process' || ended.has(entry.process.pid))
            continue;
        const { pid, startTime } = entry.process;
        if (!(await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .W_)(pid, startTime)))
            continue;
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .vG)(pid, 'SIGTERM', true);
        await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .a0)(async () => !(await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .W_)(pid, startTime)), wait);
        if (await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .W_)(pid, startTime))
            (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .vG)(pid, 'SIGKILL', true);
    }
    await endProcesses(null, mark);
}


/***/ }),

/***/ 53707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    g: () => (  sweepScript),
    q: () => (  removeCopy)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _trial_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80361);
  var _script_processes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49774);
  var _workspace_copy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15652);





async function sweepScript(sweep) {
    const { entries, mark, folder } = sweep;
    await (0,_script_processes_js__WEBPACK_IMPORTED_MODULE_3__  .Wt)(entries, mark, sweep.wait);
    return [...(await (0,_trial_js__WEBPACK_IMPORTED_MODULE_2__  .BW)(sweep)), ...removeCopy(folder)];
}
function removeCopy(folder) {
    const copy = (0,_workspace_copy_js__WEBPACK_IMPORTED_MODULE_4__  .VM)(folder);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(copy, { recursive: true, force: true, maxRetries: 3 });
        return [];
    }
    catch (error) {
        return [
            {
                kind: 'file',
                id: copy,
                region: null,
                state: 'left',
                reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error),
                command: `sudo rm -rf '${copy}'`,
            },
        ];
    }
}


/***/ }),

/***/ 15652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    VM: () => (  copyFolderOf),
    fc: () => (  makeFolder),
    xQ: () => (  copyWorkspace)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88278);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56408);
  var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39535);
  var _recipe_files_repository_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86707);
  var _outcome_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4665);









const AT_ONCE = 16;
const OLDER_MS = 2000;
function copyFolderOf(folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'workspace');
}
async function copyWorkspace(request) {
    const root = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(request.workspace);
    const { tracked } = await (0,_recipe_files_repository_js__WEBPACK_IMPORTED_MODULE_6__  .N)(root, request.environment);
    const extra = await Promise.all(request.extra.map(async (path) => wanted(root, path)));
    const paths = [...new Set([...tracked, ...extra.flat()])].filter((path) => !path.split('/').includes('.git'));
    const folders = new Map();
    await makeFolder(request.target);
    const folderOf = async (path) => {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
        if (folder === '.')
            return true;
        const known = folders.get(folder);
        if (known !== undefined)
            return known;
        const made = (async () => {
            if (!(await folderOf(folder)))
                return false;
            if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, folder)).catch(nothing))?.isDirectory())
                return false;
            await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(request.target, folder));
            return true;
        })();
        folders.set(folder, made);
        return made;
    };
    await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_8__  .Q)(paths, AT_ONCE, async (path) => {
        if (await folderOf(path))
            await copyOne((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(request.target, path));
    });
}
async function makeFolder(path) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(path, 0o777);
}
async function copyOne(from, to) {
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(from).catch(nothing);
    if (stat === undefined)
        return;
    if (stat.isSymbolicLink())
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(from), to);
    else if (stat.isDirectory())
        await makeFolder(to);
    else if (stat.isFile()) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(from, to, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_FICLONE);
        const latest = Date.now() - OLDER_MS;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(to, new Date(), new Date(Math.min(stat.mtimeMs, latest)));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(to, (stat.mode & 0o111) === 0 ? 0o666 : 0o777);
    }
}
async function wanted(root, path) {
    const at = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path)).catch(nothing);
    if (at === undefined || !(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__  .FK)(root, at)) {
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_7__  .b('config', `${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__  .WU)(path)}, which the script is to be given, is not in the workspace.`);
    }
    if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(at)).isDirectory())
        return [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, at)];
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(at, { recursive: true, withFileTypes: true });
    return entries.map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name)));
}
function nothing(error) {
    if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .$N)(error) === 'ENOENT' || (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .$N)(error) === 'ENOTDIR')
        return undefined;
    throw error;
}


/***/ }),

/***/ 80361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BW: () => (  sweepTrial),
    Ob: () => (  keepLog),
    gS: () => (  trialFolderOf),
    hV: () => (  wrongImage),
    uY: () => (  prepareTrial)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _core_process_relay_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70164);
  var _core_process_process_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63815);
  var _core_secrets_secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11217);
  var _image_provider_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(33623);
  var _engine_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93407);
  var _outcome_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4665);
  var _script_workspace_copy_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(15652);











async function prepareTrial(request, trial, options) {
    const { host, subject, providers, interrupt } = request;
    const title = (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_10__  .li)(subject.provider, providers)?.title ?? subject.provider;
    return trial.prepare({
        subject,
        private: trialFolderOf(request.folder),
        workspace: (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(host.workspace),
        keepLog: (name, path) => keepLog({ ...request, scrub: (0,_core_secrets_secrets_js__WEBPACK_IMPORTED_MODULE_6__  .EN)(request.secrets) }, name, path),
        name: `bakehouse-${subject.slug}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`,
        mark: request.mark,
        run: host.run.id === '' ? 'local' : host.run.id,
        folder: (0,_script_workspace_copy_js__WEBPACK_IMPORTED_MODULE_9__  .VM)(request.folder),
        inside: options.inside,
        machine: machineFor(options.machine, trial, title),
        environment: request.environment,
        timeoutMs: request.timeouts.create * 60_000,
        isInterrupted: () => interrupt.at() !== undefined,
        onStarted: (thing) => request.note({ kind: 'started', provider: subject.provider, ...thing }),
    });
}
function wrongImage({ subject }, image) {
    if (image.isSubject)
        return null;
    return {
        class: 'config',
        message: `What was started runs ${image.id ?? 'an unknown image'}, not the image under test, ${subject.id}. Something has given ${subject.reference} to another one.`,
    };
}
async function sweepTrial(left) {
    const { entries, subject, mark, folder } = left;
    const provider = (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_10__  .li)(subject.provider, left.providers);
    const swept = provider?.trial?.sweep?.({
        subject,
        mark,
        environment: (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .E_)(left.environment),
        folder: (0,_script_workspace_copy_js__WEBPACK_IMPORTED_MODULE_9__  .VM)(folder),
        private: trialFolderOf(folder),
        noted: (0,_engine_js__WEBPACK_IMPORTED_MODULE_7__  .qp)(subject.provider, entries),
        wasAsked: entries.some(({ kind }) => kind === 'instance'),
    });
    return provider === undefined || swept === undefined ? [] : await (0,_engine_js__WEBPACK_IMPORTED_MODULE_7__  .zU)(provider.title, swept);
}
function trialFolderOf(folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'trial');
}
function machineFor(given, { machine }, title) {
    if (given === null)
        return null;
    if (machine === undefined) {
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_8__  .b('config', (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_10__  .JM)(title, 'choose the machine of a test', 'Leave "machine" out: its images need none of that.'));
    }
    const read = machine.safeParse(given);
    if (read.success)
        return read.data;
    const wrong = read.error.issues.map(({ path, message }) => `${['machine', ...path].join('.')}: ${message}`);
    throw new _outcome_js__WEBPACK_IMPORTED_MODULE_8__  .b('config', `The machine of the test cannot be had so. ${wrong.join('; ')}.`);
}
const MOST_LOG_BYTES = 4 * 1024 * 1024;
function keepLog({ host, logs, subject, scrub }, name, path) {
    const kept = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(logs, `${subject.slug}-${name}.log`);
    try {
        const lines = endOfFile(path, MOST_LOG_BYTES).split('\n');
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(logs, { recursive: true, mode: 0o700 });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(kept, lines.map((line) => (0,_core_process_relay_js__WEBPACK_IMPORTED_MODULE_4__  .of)(line, scrub)).join('\n'), { mode: 0o600 });
        return kept;
    }
    catch (error) {
        host.info(`The ${name} of ${subject.leg} could not be kept: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .bD)(error)}`);
        return null;
    }
}
function endOfFile(path, most) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'r');
    try {
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(file);
        const bytes = Buffer.alloc(Math.min(size, most));
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(file, bytes, 0, bytes.length, Math.max(0, size - most));
        return bytes.toString('utf8', 0, read);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}


/***/ }),

/***/ 32210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    im: () => (  judgeLeg),
    n_: () => (  dirtyProblems),
    yd: () => (  createLook)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);
  var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39535);
  var _image_provider_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33623);
  var _image_placeholder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90881);
  var _image_scan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51611);






const IMAGES_AT_ONCE = 8;
function createLook(providers, request) {
    const witnesses = (name) => {
        const own = providers.filter((one) => one.name === name);
        return [...own, ...providers].flatMap(({ witness }) => witness ?? []);
    };
    const opened = new Map();
    const open = (witness) => {
        const own = opened.get(witness) ?? witness.open(request);
        opened.set(witness, own);
        return own;
    };
    const look = async (viewed, image) => {
        const witness = witnesses(image.provider).find(({ keeps }) => keeps(image));
        if (witness === undefined)
            return { kind: 'unknown', reason: unasked(image, providers) };
        try {
            return await (await open(witness))(viewed, image);
        }
        catch (error) {
            return { kind: 'unknown', reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error) };
        }
    };
    return (viewed) => (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_4__  .Q)(viewed.record.images, IMAGES_AT_ONCE, async (image) => ({ image, seen: await look(viewed, image) }));
}
function unasked({ provider }, providers) {
    const title = providers.find(({ name }) => name === provider)?.title ?? provider;
    return (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_5__  .JM)(title, 'confirm an image', 'Take its id from the outputs of bake, and publish it yourself.');
}
function judgeLeg({ found, planned, needsScan = false, verification, seen }) {
    const { record } = found;
    const said = saidProblems(record, verification);
    const isConfirmed = seen.every(({ seen: one }) => one.kind === 'seen' && one.untested === null);
    const isEarlier = verification === 'earlier' || (record.status === 'reused' && record.tested === true && isConfirmed);
    const unscanned = (0,_image_scan_js__WEBPACK_IMPORTED_MODULE_3__  .sl)(record.scan) ?? (0,_image_scan_js__WEBPACK_IMPORTED_MODULE_3__  .Lh)(record, needsScan && !isEarlier);
    const isVerified = said.length === 0 && unscanned === undefined && isConfirmed;
    const isAsked = verification !== 'waived';
    const refusals = [
        ...planProblems(record, planned),
        ...(isAsked ? said : []),
        ...(unscanned === undefined ? [] : [`${unscanned}. ${scanAdvice(record)}`]),
        ...(record.images.length === 0 ? ['its record names no image'] : []),
        ...seen.flatMap((one) => imageProblems(one, isAsked && said.length === 0)),
    ];
    return {
        isVerified: isVerified && refusals.length === 0,
        refusals: refusals.map((reason) => `${record.leg} is not published: ${reason.replace(/\.$/, '')}.`),
    };
}
function scanAdvice({ scan }) {
    return (0,_image_scan_js__WEBPACK_IMPORTED_MODULE_3__  .sl)(scan) === undefined
        ? 'Scan this very image by kitchen-verify with the plan, between bake and publish-image'
        : 'Mend the image, or say in the policy why it does no harm, and until when';
}
function planProblems(record, planned) {
    if (planned === null)
        return [];
    const problems = [];
    if (planned.key !== null && record.key !== planned.key) {
        problems.push(`its record is of the key ${record.key ?? 'none'}, but the plan says ${planned.key}; publish with the plan that it was baked by`);
    }
    for (const { id, account } of record.images) {
        if (planned.account === null || account === null || account === planned.account)
            continue;
        problems.push(`${id} is in the account ${account}, but the plan says ${planned.account}`);
    }
    return problems;
}
function saidProblems(record, verification) {
    const { verification: tested, images } = record;
    if (tested === null) {
        if (verification === 'earlier')
            return [];
        return [
            'nothing has tested it. Run kitchen-verify between bake and publish-image, or say verify: none in the manifest where nothing can',
        ];
    }
    if (tested.gate !== 'pass') {
        return [`its tests did not pass (${tested.conclusion}). Mend the image or its tests, and verify it again`];
    }
    const problems = [];
    if (!tested['image-verified'])
        problems.push('it is not proved that its tests ran on this very image');
    for (const { id, digests } of images) {
        if (tested.image === id || tested.image === digests['config'])
            continue;
        problems.push(`${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(tested.image)} was tested, not its image ${id}. Verify the very image that is to be published`);
    }
    return problems;
}
function imageProblems({ image, seen }, isAsked) {
    if (seen.kind === 'unknown')
        return [`its provider cannot confirm ${image.id}: ${seen.reason}`];
    return [...seen.problems, ...(isAsked && seen.untested !== null ? [seen.untested] : [])];
}
const MOST_SHOWN = 5;
function dirtyProblems({ found, targets: names }, targets) {
    const { leg, git } = found.record;
    const dirty = git.dirty ?? [];
    if (dirty.length === 0)
        return [];
    const files = `${dirty.slice(0, MOST_SHOWN).join(', ')}${dirty.length > MOST_SHOWN ? ` and ${dirty.length - MOST_SHOWN} more` : ''}`;
    return names.flatMap((name) => {
        const used = (0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_2__  .Ap)(targets[name]);
        const telling = _image_placeholder_js__WEBPACK_IMPORTED_MODULE_2__  .o5.filter((one) => used.has(one));
        if (telling.length === 0)
            return [];
        const shown = telling.map((one) => `{${one}}`).join(' and ');
        return [`${leg} was baked of files that differ from the commit (${files}), and the target ${name} uses ${shown}.`];
    });
}


/***/ })

};
