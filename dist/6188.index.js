export const id = 6188;
export const ids = [6188,6609];
export const modules = {

/***/ 76409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/annotations.js
var annotations = __webpack_require__(31470);
// EXTERNAL MODULE: ./.build/core/deadline.js
var core_deadline = __webpack_require__(39530);
// EXTERNAL MODULE: ./.build/core/files.js
var files = __webpack_require__(32019);
// EXTERNAL MODULE: ./.build/core/process.js
var core_process = __webpack_require__(95713);
// EXTERNAL MODULE: ./.build/core/relay.js + 1 modules
var core_relay = __webpack_require__(59404);
// EXTERNAL MODULE: ./.build/core/tail.js
var tail = __webpack_require__(27740);
// EXTERNAL MODULE: ./.build/image/artifact-name.js
var artifact_name = __webpack_require__(92974);
// EXTERNAL MODULE: ./.build/core/environment.js
var core_environment = __webpack_require__(2513);
// EXTERNAL MODULE: ./.build/docker/image.js
var docker_image = __webpack_require__(254);
// EXTERNAL MODULE: ./.build/docker/intermediate-containers.js
var intermediate_containers = __webpack_require__(58091);
// EXTERNAL MODULE: ./.build/image/leftover.js
var leftover = __webpack_require__(79825);
// EXTERNAL MODULE: ./.build/packer/artifact-id.js
var artifact_id = __webpack_require__(69529);
// EXTERNAL MODULE: ./.build/packer/leftovers.js
var leftovers = __webpack_require__(62265);
// EXTERNAL MODULE: ./.build/packer/observer.js + 3 modules
var observer = __webpack_require__(38234);
// EXTERNAL MODULE: ./.build/packer/results.js
var results = __webpack_require__(98139);
// EXTERNAL MODULE: ./.build/providers/docker/docker.js
var docker_docker = __webpack_require__(77338);
// EXTERNAL MODULE: ./.build/actions/bake/dockerfile-run.js + 3 modules
var dockerfile_run = __webpack_require__(8900);
// EXTERNAL MODULE: ./.build/actions/bake/started-processes.js
var started_processes = __webpack_require__(62635);
;// CONCATENATED MODULE: ./.build/actions/bake/aftermath.js











function aftermathOf(environment, folder, journal) {
    const child = (0,core_environment/* childEnvironment */.Qc)(environment, [], {});
    const ofBuilder = journal.record.builder === 'packer' ? afterPacker(child, folder, journal) : afterDocker(child, folder, journal);
    return {
        ...ofBuilder,
        sweep: async (deadline) => {
            const [processes, rest] = await Promise.all([
                journal.keepOnFailure ? [] : (0,started_processes/* sweepProcesses */.g)(journal.mark),
                ofBuilder.sweep(deadline),
            ]);
            return [...processes, ...rest];
        },
    };
}
function afterPacker(environment, folder, journal) {
    const docker = (0,docker_docker/* createDocker */.h)(environment);
    return {
        name: 'Packer',
        renderer: () => {
            const { reader } = new observer/* Observer */.n();
            return (lines) => reader.render(lines);
        },
        images: async () => {
            const { artifacts } = await (0,observer/* observeLog */.p)(folder.stdout);
            const found = (0,artifact_id/* findImages */.M)(artifacts, (build) => build);
            return (0,results/* completeImages */.M)(found, journal.workingDirectory, journal.account, docker);
        },
        sweep: async (deadline) => (0,leftovers/* sweep */.X)({
            providers: journal,
            keepOnFailure: journal.keepOnFailure,
            startedAt: journal.startedAt,
            regions: journal.regions,
            temporary: folder.temporary,
            observer: await (0,observer/* observeLog */.p)(folder.stdout),
            docker,
            deadline,
        }),
    };
}
function afterDocker(environment, folder, journal) {
    const docker = (0,docker_docker/* createDocker */.h)(environment);
    return {
        name: 'docker',
        renderer: () => (lines) => lines,
        images: async () => (0,docker_image/* builtImages */.T)(docker, (0,dockerfile_run/* idFileOf */.l)(folder), []),
        sweep: async () => (0,leftover/* listLeftovers */.h)('containers', 'docker ps --all', (0,intermediate_containers/* sweepContainers */.V)(docker, environment, journal.mark)),
    };
}

// EXTERNAL MODULE: ./.build/actions/bake/folder.js
var bake_folder = __webpack_require__(16392);
// EXTERNAL MODULE: ./.build/actions/bake/journal.js
var bake_journal = __webpack_require__(27897);
// EXTERNAL MODULE: ./.build/actions/bake/record.js
var bake_record = __webpack_require__(17833);
// EXTERNAL MODULE: ./.build/actions/bake/summary.js
var summary = __webpack_require__(11810);
// EXTERNAL MODULE: ./.build/actions/bake/vendoring.js
var vendoring = __webpack_require__(96496);
;// CONCATENATED MODULE: ./.build/actions/bake/post.js
















/**
 * After a cancel, or when the main step was killed: waits for the builder to clean up, ends it when the job's time runs out,
 * removes what is left and provably ours, and names the rest. Reads no inputs.
 */
async function cleanUp(host) {
    const found = (0,bake_journal/* readJournal */.a0)(host, host.state('journal'));
    if (found === undefined)
        return;
    const { folder, journal } = found;
    if (journal !== undefined && journal.phase !== 'done') {
        await host.group('Clean-up', () => cleanUpAfter(host, folder, journal));
    }
    (0,bake_folder/* removeBakeFolder */.U5)(folder);
}
async function cleanUpAfter(host, folder, journal) {
    const deadline = (0,core_deadline/* jobDeadline */.g)(host, Date.now());
    const wasKilled = journal.phase === 'running';
    // On a terminal main and post are one process.
    const isOurselves = journal.main.pid === process.pid;
    if (!isOurselves && (await (0,core_process/* isRunning */.W_)(journal.main.pid, journal.main.startTime))) {
        (0,core_process/* sendSignal */.vG)(journal.main.pid, 'SIGKILL');
        host.info('The main step was still there; it was ended.');
    }
    const waited = Date.now();
    const aftermath = aftermathOf(host.environment, folder, journal);
    await endBuilder(host, folder, journal, aftermath, deadline.wait);
    const seconds = Math.round((Date.now() - waited) / 1000);
    const isCheck = journal.phase === 'checking';
    const swept = isCheck ? await (0,started_processes/* sweepProcesses */.g)(journal.mark) : await aftermath.sweep(deadline.end);
    // Last, when nobody writes any more.
    const tidied = (0,vendoring/* tidyRepository */.jz)(host, folder, journal);
    const leftovers = [...swept, ...tidied.found];
    if (isCheck) {
        tellLeftovers(host, leftovers);
        return;
    }
    let { record } = journal;
    if (wasKilled)
        record = recordOfKilled(journal, await aftermath.images());
    record = { ...record, leftovers: [...record.leftovers, ...leftovers] };
    // Main's own record is never rewritten once main has ended; what was found goes beside it.
    if (wasKilled)
        (0,bake_record/* writeRecord */.rh)(journal.recordPath, record);
    (0,bake_journal/* writeJournal */.fY)(folder, { ...tidied.journal, phase: 'done', record });
    const nothing = `Cleaned by ${aftermath.name} in ${seconds} s; nothing was left behind.`;
    await tell(host, journal, record, leftovers, nothing, wasKilled);
}
/** The builder gets its one SIGTERM, and until `until`; then it is killed, with all that carries this bake's mark. */
async function endBuilder(host, folder, journal, aftermath, until) {
    const { child } = journal;
    const name = (0,bake_record/* isBeforeBuilder */.r7)(journal.record) ? 'Berkshelf' : aftermath.name;
    if (child === null) {
        // Killed in the moment between the start of the builder and the note of it.
        for (const pid of (0,core_process/* processesMarked */.w4)(core_process/* MARK */.M$, journal.mark))
            (0,core_process/* sendSignal */.vG)(pid, 'SIGTERM');
        await (0,core_process/* waitUntil */.a0)(async () => (0,core_process/* processesMarked */.w4)(core_process/* MARK */.M$, journal.mark).length === 0, until);
        return;
    }
    const isThere = () => (0,core_process/* isRunning */.W_)(child.pid, child.startTime);
    let running = await isThere();
    if (running && journal.phase !== 'stopping')
        (0,core_process/* sendSignal */.vG)(child.pid, 'SIGTERM');
    if (running)
        host.info(`${name} is still cleaning up.`);
    await showRest(host, folder, journal, aftermath, async () => {
        running = await isThere();
        return !running || Date.now() > until;
    });
    if (!running)
        return;
    host.info(`${name} did not end in time and is killed.`);
    (0,core_process/* sendSignal */.vG)(child.pid, 'SIGKILL', true);
    for (const pid of (0,core_process/* processesMarked */.w4)(core_process/* MARK */.M$, journal.mark))
        (0,core_process/* sendSignal */.vG)(pid, 'SIGKILL');
    await (0,core_process/* waitUntil */.a0)(async () => !(await isThere()), Date.now() + 5000);
}
async function showRest(host, folder, journal, aftermath, isOver) {
    let over = false;
    const watch = (0,core_process/* waitUntil */.a0)(async () => {
        over = await isOver();
        return over;
    }, Number.MAX_SAFE_INTEGER);
    if (!(0,external_node_fs_.existsSync)(folder.stdout)) {
        await watch;
        return;
    }
    await host.relay(async (write) => {
        const relay = (0,core_relay/* createRelay */.CR)(journal.secrets, aftermath.renderer(), write);
        await (0,tail/* tailFile */.r)(folder.stdout, journal.shown, relay.push, () => (over ? 'ended' : 'writing'));
        relay.end();
    });
    await watch;
}
/** Main could say nothing any more: what the builder had finished is told here, so that no image is without a name. */
function recordOfKilled(journal, images) {
    return {
        ...journal.record,
        status: 'cancelled',
        images: [...images],
        failure: { class: 'cancelled', message: 'The step was killed before it could end.' },
        stages: [...(0,bake_record/* endedStages */.cB)(journal.record.stages, 'failed', new Date())],
    };
}
/** First, since logs of a job that overruns are lost: what is left, and what removes it. */
function tellLeftovers(host, leftovers) {
    for (const { kind, id, region, command } of leftovers.filter(({ state }) => state === 'left')) {
        host.info(`Left: ${kind} ${id}${region === null ? '' : ` in ${region}`}${command === null ? '' : `; remove it with: ${command}`}`);
    }
    for (const { kind, id, region } of leftovers.filter(({ state }) => state === 'removed')) {
        host.info(`Removed: ${kind} ${id}${region === null ? '' : ` in ${region}`}`);
    }
}
async function tell(host, journal, record, leftovers, nothing, wasKilled) {
    const left = leftovers.filter(({ state }) => state === 'left');
    tellLeftovers(host, leftovers);
    const removed = leftovers.length - left.length;
    const closing = leftovers.length === 0 ? nothing : `Cleaned up after ${record.leg}: ${removed} removed, ${left.length} left.`;
    host.info(closing);
    (0,annotations/* annotateAll */.u)(host, left.map(({ kind, id, region, command }) => ({
        level: 'warning',
        title: 'Left behind',
        message: `${kind} ${id}${region === null ? '' : ` in ${region}`}${command === null ? '' : `; remove it with: ${command}`}`,
    })));
    await host.summary(`### 🟠 ${record.leg.replace(/[<>|\n]/g, ' ')}: ${closing}\n\n${(0,summary/* renderLeftovers */.$_)({ leftovers: [...leftovers] })}\n`);
    if (!journal.trusted)
        return;
    const { attempt } = record.run;
    const root = (0,external_node_path_.dirname)(journal.recordPath);
    if (leftovers.length > 0) {
        (0,files/* writeAtomically */.v)(`${root}/leftovers.json`, `${JSON.stringify(leftovers, null, 2)}\n`, 0o644);
        await host.upload({
            name: (0,artifact_name/* leftoversArtifactName */.gc)(journal.artifactPrefix, journal.slug, attempt),
            files: ['leftovers.json'],
            root,
        });
    }
    if (wasKilled)
        await host.upload({
            name: (0,artifact_name/* recordArtifactName */.N8)(journal.artifactPrefix, journal.slug, 'bake', attempt),
            files: ['record.json'],
            root,
        });
}


/***/ }),

/***/ 39530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ hurryJob),
/* harmony export */   g: () => (/* binding */ jobDeadline)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _job_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6584);




/** From the cancel on, the runner gives all post steps together 285 s (JobDispatcher.cs: 5 min less 15 s). */
const WAIT_MS = 180_000;
const END_MS = 260_000;
/** What is left for a builder to end by itself once somebody has asked twice. */
const HURRIED_MS = 5000;
/** Asked a second time, on a terminal: those who come after us wait for seconds only. What they cannot end, they name. */
function hurryJob(host, now) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_job_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .jobFolder */ .O)(host), { recursive: true, mode: 0o700 });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_job_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .jobFolder */ .O)(host), 'cancelled-at'), String(now - WAIT_MS + HURRIED_MS), { mode: 0o600 });
}
/**
 * One for the whole job, since its post steps share what the runner leaves: it counts from the first leg that noticed
 * the cancel. Kept in a file, which the first one makes.
 */
function jobDeadline(host, now) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_job_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .jobFolder */ .O)(host), 'cancelled-at');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_job_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .jobFolder */ .O)(host), { recursive: true, mode: 0o700 });
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, String(now), { flag: 'wx', mode: 0o600 });
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) !== 'EEXIST')
            throw error;
    }
    const noted = Number((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
    // Empty while another leg is just writing it: then the file's own time is the moment.
    const at = Number.isFinite(noted) && noted > 0 ? Math.min(noted, now) : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).mtimeMs;
    return { wait: at + WAIT_MS, end: at + END_MS };
}


/***/ }),

/***/ 8005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   QO: () => (/* binding */ PlacedError),
/* harmony export */   Qd: () => (/* binding */ CommandError),
/* harmony export */   Uc: () => (/* binding */ describeError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/** A mistake that the user can mend. Shown as it is, without a stack. */
class UserError extends Error {
    name = 'UserError';
}
/** Mistakes with their places: each becomes an annotation there. */
class PlacedError extends UserError {
    places;
    constructor(places) {
        super(places.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
        this.places = places;
    }
}
/** A program that we ran and that failed. The message quotes the line that matters; `output` is kept for the log. */
class CommandError extends Error {
    name = 'CommandError';
    command;
    exitCode;
    output;
    constructor(command, exitCode, output) {
        super(`${command} failed with exit code ${exitCode ?? 'none'}: ${lastTellingLine(output)}`);
        this.command = command;
        this.exitCode = exitCode;
        this.output = output;
    }
}
/** System errors that say something of the machine, not of us. */
const MACHINE_TROUBLE = new Map([
    ['ENOSPC', 'The disk is full; free some space, or give the job a larger one'],
    ['EDQUOT', 'The disk quota is used up; free some space'],
    ['EROFS', 'The file system is read-only; mount it writable'],
    ['EACCES', 'This user may not do that; mind the owner of the files'],
    ['EMFILE', 'Too many files are open on this machine'],
]);
/** What the runner shows for an error: the plain message for a mistake or a command, the stack for a bug of ours. */
function describeError(error) {
    if (error instanceof UserError || error instanceof CommandError)
        return error.message;
    const trouble = MACHINE_TROUBLE.get(codeOf(error) ?? '');
    if (trouble !== undefined)
        return `${trouble} (${messageOf(error)}).`;
    if (error instanceof Error) {
        return `This is a bug in Bakehouse, please report it with these lines: ${error.stack ?? error.message}`;
    }
    return `This is a bug in Bakehouse, please report it: ${String(error)}`;
}
/** The message of anything thrown, for a line of our own. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
/** The `code` of a Node.js system error, such as ENOENT; `undefined` when it has none. */
function codeOf(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}
function lastTellingLine(output) {
    const lines = output
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    return lines.findLast((line) => /error|fail|denied|not found|cannot/i.test(line)) ?? lines.at(-1) ?? 'no output';
}


/***/ }),

/***/ 32019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ writeAtomically)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** Replaces a file in one step: a reader sees the old or the new text, also when we are killed in between. */
function writeAtomically(path, text, mode = 0o600) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true, mode: 0o700 });
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(temporary, text, { mode });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, path);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true });
        throw error;
    }
}


/***/ }),

/***/ 28619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ orList),
/* harmony export */   AS: () => (/* binding */ pairs),
/* harmony export */   Iq: () => (/* binding */ secretTextsOf),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   vj: () => (/* binding */ amount),
/* harmony export */   xg: () => (/* binding */ parsePairs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

function input(options, parse) {
    return {
        description: options.description,
        default: options.default ?? '',
        required: options.required ?? false,
        parse,
    };
}
const text = (options) => input(options, (value) => oneLine(value.trim()));
/** A text of several lines, as it is. */
const block = (options) => input(options, (value) => value.trim());
const choice = (options) => input(options, (value) => {
    const found = options.values.find((allowed) => allowed === value.trim());
    if (found === undefined)
        throw new Error(`must be ${orList(options.values)}, but was ${show(value.trim())}`);
    return found;
});
const flag = (options) => input(options, (value) => {
    const word = value.trim().toLowerCase();
    if (word !== 'true' && word !== 'false')
        throw new Error(`must be true or false, but was ${show(value.trim())}`);
    return word === 'true';
});
/** A number of `unit`, at least `least` and at most `most`; fractions only where `whole` is false. */
const amount = (options) => input(options, (value) => {
    const number = /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : Number.NaN;
    const bad = !Number.isFinite(number) || number < options.least || number > options.most;
    if (bad || (options.whole !== false && !Number.isInteger(number))) {
        const kind = options.whole === false ? 'a number' : 'a whole number';
        throw new Error(`must be ${kind} of ${options.unit} from ${options.least} to ${options.most}, but was ${show(value.trim())}`);
    }
    return number;
});
/** Lines or words separated by commas; blank ones and `#` lines are left out. */
const list = (options) => input(options, (value) => value
    .split(/[\n,]/)
    .map((item) => oneLine(item.trim()))
    .filter((item) => item !== '' && !item.startsWith('#')));
/** One item a line; commas belong to the item. */
const lines = (options) => input(options, (value) => value
    .split('\n')
    .map((item) => oneLine(item.trim()))
    .filter((item) => item !== '' && !item.startsWith('#')));
/**
 * Lines `name=value`. A value of several lines is written as the runner's own files write it: `name<<END`, the lines,
 * `END`. Whatever follows the first `=` is the value, byte for byte.
 */
const pairs = (options) => input(options, parsePairs);
function parsePairs(value) {
    const found = new Map();
    const rows = value.split('\n');
    for (let index = 0; index < rows.length; index += 1) {
        const row = (rows[index] ?? '').replace(/\r$/, '');
        if (row.trim() === '' || row.trimStart().startsWith('#'))
            continue;
        const where = `line ${index + 1}`;
        const block = /^\s*([A-Za-z_][\w.:-]*)<<(\S+)\s*$/.exec(row);
        const simple = /^\s*([A-Za-z_][\w.:-]*)\s*=(.*)$/s.exec(row);
        const name = block?.[1] ?? simple?.[1];
        if (name === undefined)
            throw new Error(`must hold lines name=value, but ${where} is none`);
        if (found.has(name))
            throw new Error(`names ${name} twice, on ${where} again`);
        if (block === null) {
            found.set(name, simple?.[2] ?? '');
            continue;
        }
        const end = rows.findIndex((line, at) => at > index && line.replace(/\r$/, '') === block[2]);
        if (end === -1)
            throw new Error(`opens ${name}<<${block[2]} on ${where}, but no line ${block[2]} closes it`);
        found.set(name, rows.slice(index + 1, end).join('\n'));
        index = end;
    }
    for (const [name, text] of found) {
        if (text.includes('\0'))
            throw new Error(`holds a NUL byte in the value of ${name}`);
    }
    return [...found];
}
/** The values of an input of secret pairs; when it is malformed, every line of it may be one. */
function secretTextsOf(raw) {
    try {
        return parsePairs(raw).map(([, value]) => value);
    }
    catch {
        return raw.split('\n').flatMap((line) => [line.trim(), line.slice(line.indexOf('=') + 1).trim()]);
    }
}
/** Reads every input; all mistakes are told at once, in one error. */
function readInputs(spec, raw) {
    const problems = [];
    const values = {};
    for (const [name, field] of Object.entries(spec)) {
        const given = raw(name);
        // A default that is an expression is the runner's to evaluate; when that gave nothing, nothing is meant.
        const fallback = field.default.startsWith('${{') ? '' : field.default;
        const chosen = given.trim() === '' ? fallback : given;
        if (chosen.trim() === '' && field.required) {
            problems.push(`Input "${name}" is required: ${field.description}`);
            continue;
        }
        try {
            values[name] = field.parse(chosen);
        }
        catch (error) {
            problems.push(`Input "${name}" ${error instanceof Error ? error.message : String(error)}.`);
        }
    }
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(problems.join('\n'));
    // Every member of the spec was just set to what its own parse function returned.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as said
    return values;
}
/** `a`, `a or b`, `a, b or c`. */
function orList(items) {
    if (items.length < 2)
        return items.join('');
    return `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}
/** A value as an error shows it: quoted, on one line, cut. */
function show(value) {
    const cut = value.length > 120 ? `${value.slice(0, 120)}…` : value;
    return JSON.stringify(cut);
}
function oneLine(value) {
    // oxlint-disable-next-line no-control-regex -- a control character in a path or a name is never meant
    if (/[\u0000-\u001f\u007f]/.test(value))
        throw new Error(`holds a control character: ${show(value)}`);
    return value;
}


/***/ }),

/***/ 6584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ jobFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Everything of a job lies here. */
function jobFolder(host) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(host.temporary, 'bakehouse');
}


/***/ }),

/***/ 79205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ createScrub),
/* harmony export */   Sb: () => (/* binding */ Secrets),
/* harmony export */   VX: () => (/* binding */ longestForm)
/* harmony export */ });
/* unused harmony export secretForms */
/** Below this an encoding of a secret is too common a text to be taken for it; the plain value is hidden at any length. */
const SHORTEST_ENCODED = 4;
const HIDDEN = '***';
const LONGEST_IN_PATTERN = 512;
const LARGEST_PATTERN = 16_384;
/**
 * The ways in which a secret usually turns up in what programs print. The runner's own masks know some of them
 * (actions/runner ValueEncoders.cs) but not hex, shell quoting or Packer's escapes, and only line by line.
 */
function secretForms(secret) {
    if (secret === '')
        return [];
    const forms = new Set([secret]);
    if (secret.length >= SHORTEST_ENCODED) {
        for (const form of encodedForms(secret))
            forms.add(form);
        // A value of several lines is printed line by line, each behind a prefix.
        for (const line of secret.split(/[\r\n]+/)) {
            const text = line.trim();
            if (text.length < SHORTEST_ENCODED || text === secret)
                continue;
            forms.add(text);
            for (const form of encodedForms(text))
                forms.add(form);
        }
    }
    // Any of these inside Packer's stream.
    const inStream = [...forms].map(machineEscaped);
    for (const form of inStream)
        forms.add(form);
    forms.delete('');
    return [...forms].sort((a, b) => b.length - a.length);
}
function createScrub(secrets) {
    const forms = [...new Set(secrets.flatMap(secretForms))].sort((a, b) => b.length - a.length);
    const long = forms.filter((form) => form.length > LONGEST_IN_PATTERN);
    const patterns = patternsOf(forms.filter((form) => form.length <= LONGEST_IN_PATTERN));
    return (text) => {
        let clean = text;
        // Longest first, so that the whole is hidden where one form begins another.
        for (const form of long)
            if (clean.includes(form))
                clean = clean.replaceAll(form, HIDDEN);
        for (const pattern of patterns)
            clean = clean.replace(pattern, HIDDEN);
        return clean;
    };
}
/** One pass for many forms; in parts, since an engine refuses a pattern of some hundred thousand characters. */
function patternsOf(forms) {
    const parts = [];
    let size = Infinity;
    for (const form of forms) {
        if (size + form.length > LARGEST_PATTERN) {
            parts.push([]);
            size = 0;
        }
        parts.at(-1)?.push(form);
        size += form.length;
    }
    return parts.map((part) => new RegExp(part.map(escapePattern).join('|'), 'g'));
}
/** What a host was told to keep to itself. Its scrub is made anew only when there is something new to hide. */
class Secrets {
    #values = new Set();
    #scrub = (text) => text;
    #stale = false;
    add(value) {
        if (value === '' || this.#values.has(value))
            return;
        this.#values.add(value);
        this.#stale = true;
    }
    scrub(text) {
        if (this.#stale) {
            this.#scrub = createScrub([...this.#values]);
            this.#stale = false;
        }
        return this.#scrub(text);
    }
}
/** The length of the longest form, which a cut through a long line has to look beyond. */
function longestForm(secrets) {
    return Math.max(0, ...secrets.flatMap(secretForms).map((form) => form.length));
}
function encodedForms(secret) {
    const bytes = Buffer.from(secret);
    const hex = bytes.toString('hex');
    return [
        ...base64Forms(bytes),
        // PowerShell's -EncodedCommand.
        ...base64Forms(Buffer.from(secret, 'utf16le')),
        ...uriForms(secret),
        ...jsonForms(secret),
        ...markupForms(secret),
        ...shellForms(secret),
        // PowerShell: a quote doubled inside quotes, a backtick before what it would expand.
        secret.replace(/'/g, "''"),
        secret.replace(/[`"$]/g, '`$&'),
        secret.replace(/"/g, '""'),
        hex,
        hex.toUpperCase(),
        hex.replace(/../g, '\\x$&'),
    ];
}
/** Encoders differ in which marks they leave alone, in how they write a blank, and in the case of their digits. */
function uriForms(secret) {
    if (!secret.isWellFormed())
        return [];
    const lax = encodeURIComponent(secret);
    const percent = (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
    const marks = [
        lax,
        lax.replace(/[!'()*]/g, percent),
        lax.replace(/[!'()~]/g, percent),
        lax.replace(/[!'()*~]/g, percent),
    ];
    const blanks = marks.flatMap((form) => [form, form.replace(/%20/g, '+')]);
    return blanks.flatMap((form) => [form, form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]);
}
function jsonForms(secret) {
    const json = JSON.stringify(secret).slice(1, -1);
    const unit = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
    // Go's encoder, which Packer uses, escapes what HTML would read; others escape the slash, or all beyond ASCII.
    const go = json.replace(/[<>&]/g, unit);
    return [json, go, json.replace(/\//g, '\\/'), json.replace(/[^ -~]/g, unit), go.replace(/[^ -~]/g, unit)];
}
function markupForms(secret) {
    const text = secret.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    const quotes = ['&quot;', '&#34;', '"'].map((quote) => text.replace(/"/g, quote));
    return quotes.flatMap((form) => ['&apos;', '&#39;', '&#x27;', '&#039;', "'"].map((mark) => form.replace(/'/g, mark)));
}
function shellForms(secret) {
    return [
        secret.replace(/'/g, `'\\''`),
        secret.replace(/'/g, `'"'"'`),
        secret.replace(/["$`\\]/g, '\\$&'),
        secret.replace(/[^\w@%+=:,./-]/g, '\\$&'),
        // bash's printf %q
        secret.replace(/[^\w@%+=:./-]/g, '\\$&'),
    ];
}
/** Base64 of the secret wherever it begins in a longer text: three alignments, the part that depends on nothing else. */
function base64Forms(bytes) {
    const forms = [bytes.toString('base64'), bytes.toString('base64url')];
    for (const shift of [0, 1, 2]) {
        const shifted = Buffer.concat([Buffer.alloc(shift), bytes]);
        const whole = Math.floor(shifted.length / 3) * 3;
        const first = shift === 0 ? 0 : 4;
        const inner = shifted.subarray(0, whole).toString('base64').slice(first);
        if (inner.length < SHORTEST_ENCODED)
            continue;
        forms.push(inner, inner.replace(/\+/g, '-').replace(/\//g, '_'));
    }
    return forms;
}
/** Packer's machine-readable stream (packer/ui.go): commas and line ends escaped, nothing else. */
function machineEscaped(text) {
    return text.replace(/,/g, '%!(PACKER_COMMA)').replace(/\r/g, '\\r').replace(/\n/g, '\\n');
}
function escapePattern(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}


/***/ }),

/***/ 44296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ leg),
/* harmony export */   ZF: () => (/* binding */ layers),
/* harmony export */   qd: () => (/* binding */ layer),
/* harmony export */   tF: () => (/* binding */ slugOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

/** Where an image stands in a chain: what all build on, what some build on, what runs. */
const layers = ['base', 'infrastructure', 'application'];
const layer = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(layers).describe('The layer of an image: base, infrastructure or application.');
/** A leg: one image at one set of axis values. */
const leg = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    leg: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('The id: the image, then its axis values in declared order, with slashes between.'),
    slug: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[a-z0-9][a-z0-9._-]*$/)
        .describe('The id where slashes are not allowed: names of artifacts, folders and local references.'),
    image: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('The name of the image.'),
    layer,
    axes: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Axis values by axis name.'),
});
/**
 * A text as a slug: lower case, everything that is not a letter, digit, dot or underscore a hyphen.
 * `web/bookworm` becomes `web-bookworm`.
 */
function slugOf(id) {
    const slug = id
        .toLowerCase()
        .replace(/[^a-z0-9._]+/g, '-')
        .replace(/^[^a-z0-9]+|-+$/g, '');
    return slug === '' ? 'image' : slug.slice(0, 100);
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
