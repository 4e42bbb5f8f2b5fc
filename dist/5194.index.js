export const id = 5194;
export const ids = [5194,4377,3371,9998,6758];
export const modules = {

/***/ 49788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp)
});

// EXTERNAL MODULE: ./.build/core/clock.js
var clock = __webpack_require__(94850);
// EXTERNAL MODULE: ./.build/core/runner/annotations.js
var annotations = __webpack_require__(4541);
// EXTERNAL MODULE: ./.build/core/process/deadline.js
var process_deadline = __webpack_require__(42252);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/process/process.js
var process_process = __webpack_require__(63815);
// EXTERNAL MODULE: ./.build/image/leftover.js
var leftover = __webpack_require__(79825);
// EXTERNAL MODULE: ./.build/core/secrets/environment.js
var secrets_environment = __webpack_require__(94463);
// EXTERNAL MODULE: ./.build/dockerfile/image.js
var dockerfile_image = __webpack_require__(49092);
// EXTERNAL MODULE: ./.build/dockerfile/build-sweep.js
var build_sweep = __webpack_require__(3576);
// EXTERNAL MODULE: ./.build/packer/run/artifact-id.js
var artifact_id = __webpack_require__(90551);
// EXTERNAL MODULE: ./.build/packer/run/leftovers.js
var leftovers = __webpack_require__(65567);
// EXTERNAL MODULE: ./.build/packer/run/observer.js + 3 modules
var observer = __webpack_require__(38931);
// EXTERNAL MODULE: ./.build/packer/run/results.js
var results = __webpack_require__(71201);
// EXTERNAL MODULE: ./.build/bake/asked.js
var bake_asked = __webpack_require__(25021);
// EXTERNAL MODULE: ./.build/bake/dockerfile-run.js + 3 modules
var dockerfile_run = __webpack_require__(60834);
// EXTERNAL MODULE: ./.build/bake/sightings.js
var bake_sightings = __webpack_require__(67942);
// EXTERNAL MODULE: ./.build/bake/started-processes.js
var started_processes = __webpack_require__(59907);
;// CONCATENATED MODULE: ./.build/bake/cleanup.js













/** A provider that does not answer costs the post step no more before it looks for what is left. */
const NOTE_MS = 10_000;
/** The same of a question about an image, for which others wait. */
const ANSWER_MS = 20_000;
/** A daemon that does not answer by then is asked again when the builder has ended. */
const LOOK_MS = 1500;
function cleanupOf(means, environment, folder, journal) {
    const child = (0,secrets_environment/* childEnvironment */.Qc)(environment, [], {});
    const sightings = new bake_sightings/* Sightings */.l(folder);
    const ofBuilder = journal.record.builder === 'packer'
        ? afterPacker(means, child, folder, journal)
        : afterDocker(means, child, folder, journal);
    return {
        ...ofBuilder,
        sightings,
        sweep: async (deadline, onFound) => {
            // First what may still be making something, then what it made.
            const processes = journal.keepOnFailure ? [] : await (0,started_processes/* sweepProcesses */.g)(journal.mark, sightings.processes);
            for (const one of processes)
                onFound(one);
            return [...processes, ...(await ofBuilder.sweep(deadline, onFound))];
        },
    };
}
function afterPacker({ providers }, environment, folder, journal) {
    const { startedAt, workingDirectory } = journal;
    const asked = (0,bake_asked/* askedOf */.iN)(journal.providers, providers, { folder, startedAt }, environment);
    const observed = () => (0,observer/* observeLog */.pD)(folder.stdout, providers);
    return {
        name: 'Packer',
        lookOnce: async () => {
            const looks = asked.flatMap(({ provider, bake }) => provider.sweep?.look?.(bake) ?? []);
            // One that fails is asked again by its sweep, and keeps nobody from ending the builder.
            if (looks.length > 0)
                await Promise.race([Promise.allSettled(looks), (0,process_process/* delay */.cb)(LOOK_MS)]);
        },
        renderer: () => {
            const { reader } = new observer/* Observer */.nu();
            return (lines) => reader.render(lines);
        },
        images: async () => {
            const { artifacts } = await observed();
            const found = (0,artifact_id/* findImages */.M)(artifacts, (build) => build, providers);
            const accounts = (0,bake_asked/* accountsOf */.s1)(journal.providers);
            return (0,results/* completeImages */.M)(found, { providers, environment, workingDirectory, accounts, limitMs: ANSWER_MS });
        },
        note: async () => {
            const noting = asked.filter(({ provider }) => provider.sweep?.note !== undefined);
            if (noting.length === 0)
                return;
            const observer = await observed();
            const signal = AbortSignal.timeout(NOTE_MS);
            // What is not noted is not known, and the sweep says so.
            await Promise.allSettled(noting.map(async ({ provider, bake }) => provider.sweep?.note?.(bake, observer, signal)));
        },
        tidy: async () => (0,leftovers/* tidy */.D)(asked, await observed()),
        sweep: async (deadline, onFound) => [
            ...(await (0,leftovers/* sweep */.X)({
                providers,
                asked,
                unasked: journal.unasked,
                observer: await observed(),
                kept: [],
                keepOnFailure: journal.keepOnFailure,
                deadline,
                onFound,
            })),
            ...(0,bake_asked/* strangersOf */.r5)(journal.providers, providers),
        ],
    };
}
function afterDocker({ connectDaemon }, environment, folder, journal) {
    const docker = connectDaemon(environment, 'sweep');
    return {
        name: 'docker',
        lookOnce: async () => { },
        renderer: () => (lines) => lines,
        images: async () => (0,dockerfile_image/* builtImages */.T)(docker, (0,dockerfile_run/* idFileOf */.l)(folder), []),
        note: async () => { },
        tidy: async () => [],
        sweep: async (deadline, onFound) => {
            const { mark, phase } = journal;
            const isImageTold = phase === 'running';
            const build = { docker, mark, idFile: (0,dockerfile_run/* idFileOf */.l)(folder), isImageTold };
            const part = { what: 'containers', command: (0,build_sweep/* buildCommand */.Oe)(mark), sweep: () => (0,build_sweep/* sweepBuild */.Lr)(build) };
            return (0,leftover/* sweepPart */.ub)(part, deadline, onFound);
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/core/process/descendants.js
var descendants = __webpack_require__(58966);
// EXTERNAL MODULE: ./.build/core/process/relay.js + 1 modules
var relay = __webpack_require__(70164);
// EXTERNAL MODULE: ./.build/core/text/tail.js
var tail = __webpack_require__(48390);
// EXTERNAL MODULE: ./.build/bake/record.js
var bake_record = __webpack_require__(45057);
;// CONCATENATED MODULE: ./.build/bake/end-builder.js







/** For one that was killed to be gone. */
const GONE_MS = 5000;
const LOOK_EVERY_MS = 150;
/** The builder gets its one SIGTERM, and until `until`; then it is killed, with all that carries this bake's mark. */
async function endBuilder(host, journal, cleanup, log, until) {
    const { child } = journal;
    const { sightings } = cleanup;
    const name = (0,bake_record/* isBeforeBuilder */.r7)(journal.record) ? 'Berkshelf' : cleanup.name;
    if (child === null) {
        // Killed in the moment between the start of the builder and the note of it.
        for (const pid of (0,process_process/* processesMarked */.w4)(process_process/* MARK */.M$, journal.mark))
            (0,process_process/* sendSignal */.vG)(pid, 'SIGTERM');
        await (0,process_process/* waitUntil */.a0)(async () => (0,process_process/* processesMarked */.w4)(process_process/* MARK */.M$, journal.mark).length === 0, until);
        return;
    }
    const isThere = () => (0,process_process/* isRunning */.W_)(child.pid, child.startTime);
    let running = await isThere();
    if (!running)
        return;
    const watch = (0,descendants/* watchDescendants */.mS)([child, ...sightings.processes], (seen) => sightings.running(seen));
    if (journal.phase !== 'stopping') {
        await cleanup.lookOnce();
        watch.look();
        (0,process_process/* sendSignal */.vG)(child.pid, 'SIGTERM');
    }
    host.info(`${name} is still cleaning up.`);
    let isWaiting = true;
    const looking = lookOn(cleanup, () => isWaiting);
    await log.showWhile(async () => {
        running = await isThere();
        isWaiting = running && (0,clock/* steadyNow */.rj)() <= until;
        return isWaiting;
    });
    watch.stop();
    await looking;
    if (!running)
        return;
    host.info(`${name} did not end in time and is killed.`);
    (0,process_process/* sendSignal */.vG)(child.pid, 'SIGKILL', true);
    for (const pid of (0,process_process/* processesMarked */.w4)(process_process/* MARK */.M$, journal.mark))
        (0,process_process/* sendSignal */.vG)(pid, 'SIGKILL');
    await (0,process_process/* waitUntil */.a0)(async () => !(await isThere()), (0,clock/* steadyNow */.rj)() + GONE_MS);
}
/** What it was just making when it was asked to end comes and goes while it cleans up. */
async function lookOn(cleanup, isGoingOn) {
    while (isGoingOn()) {
        await cleanup.lookOnce();
        await (0,process_process/* delay */.cb)(LOOK_EVERY_MS);
    }
}
/** What main did not come to show: a part while the builder goes on, the rest when all else is done. */
class RestOfLog {
    #host;
    #path;
    #relay;
    #write = () => { };
    #shown;
    constructor(host, folder, { secrets, shown }, cleanup) {
        this.#host = host;
        this.#path = folder.stdout;
        this.#shown = shown;
        this.#relay = (0,relay/* createRelay */.CR)(secrets, cleanup.renderer(), (lines) => this.#write(lines));
    }
    /** Shows what is written for as long as `isGoingOn` says so. */
    async showWhile(isGoingOn) {
        let isOver = false;
        const watch = (0,process_process/* waitUntil */.a0)(async () => {
            isOver = !(await isGoingOn());
            return isOver;
        }, Number.MAX_SAFE_INTEGER);
        await this.#show(() => (isOver ? 'leave' : 'writing'));
        await watch;
    }
    /** The rest; it may be long. */
    async showAll() {
        await this.#show(() => 'ended', true);
    }
    async #show(state, isLast = false) {
        if (!(0,external_node_fs_.existsSync)(this.#path))
            return;
        await this.#host.relay(async (write) => {
            this.#write = write;
            this.#shown = await (0,tail/* tailFile */.r)(this.#path, this.#shown, this.#relay.push, state);
            if (isLast)
                this.#relay.end();
        });
    }
}

// EXTERNAL MODULE: ./.build/bake/folder.js
var bake_folder = __webpack_require__(10736);
// EXTERNAL MODULE: ./.build/bake/journal.js
var bake_journal = __webpack_require__(8209);
// EXTERNAL MODULE: ./.build/bake/turn.js + 1 modules
var bake_turn = __webpack_require__(32788);
// EXTERNAL MODULE: ./.build/actions/bake/means.js + 1 modules
var means = __webpack_require__(72646);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/files/files.js
var files = __webpack_require__(74555);
// EXTERNAL MODULE: ./.build/image/artifact-name.js
var artifact_name = __webpack_require__(92974);
// EXTERNAL MODULE: ./.build/actions/bake/outputs.js
var outputs = __webpack_require__(28728);
// EXTERNAL MODULE: ./.build/actions/bake/summary.js
var summary = __webpack_require__(11810);
;// CONCATENATED MODULE: ./.build/actions/bake/tell-leftovers.js









/** All post steps of a job share what the runner leaves. */
const UPLOAD_MS = 15_000;
/** The sum of it, in the log, the summary, the record and the artifacts. Whichever cannot be written costs no other. */
async function tellClosing(host, told) {
    const { journal, record, leftovers, nothing, wasKilled } = told;
    const swept = leftovers.length === 0 ? nothing : (0,leftover/* sweptSentence */.NT)(record.leg, leftovers);
    const closing = withFinished(swept, record.images);
    host.info(closing);
    (0,annotations/* annotateAll */.u)(host, (0,leftover/* leftoverWarnings */.B7)(leftovers));
    // A runner reads no outputs of a post step; on a terminal main and post are one command.
    if (host.kind === 'terminal')
        (0,outputs/* tellLeftovers */.mN)(host, record.leftovers, 'looked');
    // Main's own record is never rewritten once main has ended; what was found goes beside it.
    if (wasKilled)
        attempt(host, 'The record', () => (0,bake_record/* writeRecord */.rh)(journal.recordPath, record));
    await host.summary(`### 🟠 ${record.leg.replace(/[<>|\n]/g, ' ')}: ${closing}\n\n${(0,summary/* renderLeftovers */.$_)({ leftovers: [...leftovers] })}\n`);
    if (leftovers.length > 0)
        await keepLeftovers(host, journal, leftovers, told.isKept ? '-all' : '');
    if (!wasKilled || !journal.trusted)
        return;
    const name = (0,artifact_name/* recordArtifactName */.N8)(journal.artifactPrefix, journal.slug, 'bake', record.run.attempt);
    await upload(host, 'The record', name, journal.recordPath);
}
/** What the builder had finished is no leftover, yet it is there. */
function withFinished(closing, images) {
    if (images.length === 0)
        return closing;
    const names = images.map(({ id, region }) => (region === 'local' ? id : `${id} in ${region}`));
    const rest = closing.replace(/nothing was left behind\.$/, 'nothing else was left behind.');
    return `${rest} What was finished stays: ${names.join(', ')}.`;
}
/** Writes the list beside the record, and uploads it. Never fails. */
async function keepLeftovers(host, journal, leftovers, suffix) {
    const root = (0,external_node_path_.dirname)(journal.recordPath);
    const text = `${JSON.stringify(leftovers, null, 2)}\n`;
    attempt(host, 'The list of what is left', () => (0,files/* writeAtomically */.vK)(`${root}/leftovers.json`, text, 0o644));
    if (!journal.trusted)
        return;
    const name = (0,artifact_name/* leftoversArtifactName */.gc)(journal.artifactPrefix, journal.slug, journal.record.run.attempt);
    await upload(host, 'The list of what is left', `${name}${suffix}`, `${root}/leftovers.json`);
}
/** A runner whose service is silent or refuses is told of; a terminal has none. */
async function upload(host, what, name, path) {
    const uploaded = await host.upload({ name, files: [(0,external_node_path_.basename)(path)], root: (0,external_node_path_.dirname)(path), limitMs: UPLOAD_MS });
    if (uploaded.kind === 'uploaded' || host.kind === 'terminal')
        return;
    host.info(`${what} could not be kept as an artifact: ${uploaded.reason}. It is at ${path}.`);
}
function attempt(host, what, write) {
    try {
        write();
    }
    catch (error) {
        host.annotate({ level: 'warning', message: `${what} could not be written: ${(0,errors/* messageOf */.bD)(error)}` });
    }
}

// EXTERNAL MODULE: ./.build/bake/vendoring.js
var vendoring = __webpack_require__(88648);
;// CONCATENATED MODULE: ./.build/actions/bake/post.js
















/**
 * After a cancel, or when the main step was killed: waits for the builder to clean up, ends it when the job's time runs out,
 * removes what is left and provably ours, and names the rest. Reads no inputs. Nothing is written before the folder of the
 * bake is gone: on a full disk that gives room, and a write that fails must not stand before a removal.
 */
async function cleanUp(host) {
    const found = (0,bake_journal/* readJournal */.a0)(host, host.state('journal'), means/* bakeMeans */.K.providers);
    if (found === undefined)
        return;
    const { folder, journal } = found;
    let told;
    const turn = await (0,bake_turn/* takeOverTurn */.XC)(host, journal?.turn ?? []);
    try {
        if (journal !== undefined && journal.phase !== 'done') {
            told = await host.group('Clean-up', () => cleanUpAfter(host, folder, journal));
        }
        // Main was cut off as it told of a good bake: what that leaves may still be there.
        if (journal?.phase === 'done') {
            const left = await cleanupOf(means/* bakeMeans */.K, host.environment, folder, journal).tidy();
            (0,leftover/* tellAsFound */.sc)(host, left);
            (0,annotations/* annotateAll */.u)(host, (0,leftover/* leftoverWarnings */.B7)(left));
        }
    }
    finally {
        (0,leftover/* tellAsFound */.sc)(host, removeFolder(folder));
        turn.release();
    }
    if (told !== undefined)
        await tellClosing(host, told);
}
async function cleanUpAfter(host, folder, journal) {
    const deadline = (0,process_deadline/* jobDeadline */.gF)(host);
    const wasKilled = journal.phase === 'running';
    // On a terminal main and post are one process.
    const isOurselves = journal.main.pid === process.pid;
    if (!isOurselves && (await (0,process_process/* isRunning */.W_)(journal.main.pid, journal.main.startTime))) {
        (0,process_process/* sendSignal */.vG)(journal.main.pid, 'SIGKILL');
        host.info('The main step was still there; it was ended.');
    }
    const waited = (0,clock/* steadyNow */.rj)();
    const cleanup = cleanupOf(means/* bakeMeans */.K, host.environment, folder, journal);
    const log = new RestOfLog(host, folder, journal, cleanup);
    const noted = cleanup.note();
    // A builder that nobody has stopped yet ends what proves the rest: then that is noted first.
    if (wasKilled)
        await Promise.race([noted, (0,process_process/* delay */.cb)(NOTE_FIRST_MS)]);
    await endBuilder(host, journal, cleanup, log, deadline.wait);
    await noted;
    const seconds = Math.round(((0,clock/* steadyNow */.rj)() - waited) / 1000);
    const isCheck = journal.phase === 'checking';
    const soFar = [];
    const onFound = (one) => {
        soFar.push(one);
        (0,leftover/* tellAsFound */.sc)(host, [one]);
    };
    let early;
    const patience = setTimeout(() => {
        if (soFar.length > 0)
            early = keepLeftovers(host, journal, soFar, '');
    }, PATIENCE_MS);
    const [swept, images] = await Promise.all([
        isCheck
            ? (0,started_processes/* sweepProcesses */.g)(journal.mark, cleanup.sightings.processes)
            : cleanup.sweep(deadline.end - TELLING_MS, onFound),
        wasKilled ? cleanup.images() : [],
    ]);
    clearTimeout(patience);
    await early;
    // Last, when nobody writes any more.
    const tidied = tidy(host, folder, journal);
    (0,leftover/* tellAsFound */.sc)(host, isCheck ? [...swept, ...tidied] : tidied);
    // It may be long; what was left is told before it.
    await log.showAll();
    if (isCheck)
        return undefined;
    const leftovers = [...swept, ...tidied];
    const record = wasKilled ? recordOfKilled(journal, images) : journal.record;
    return {
        journal,
        record: { ...record, leftovers: [...record.leftovers, ...leftovers] },
        leftovers,
        nothing: `Cleaned by ${cleanup.name} in ${seconds} s; nothing was left behind.`,
        wasKilled,
        isKept: early !== undefined,
    };
}
/** A provider that is silent holds up the builder's SIGTERM no longer. */
const NOTE_FIRST_MS = 3000;
/** What others found is uploaded before one that is silent is waited for any longer. */
const PATIENCE_MS = 10_000;
/** Of the job's time, for telling and uploading. */
const TELLING_MS = 20_000;
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
function tidy(host, folder, journal) {
    try {
        return (0,vendoring/* tidyRepository */.jz)(host, folder, journal).found;
    }
    catch (error) {
        const reason = `what Berkshelf left in the repository could not be removed: ${(0,errors/* messageOf */.bD)(error)}`;
        return [{ kind: 'file', id: journal.workingDirectory, region: null, state: 'left', reason, command: null }];
    }
}
/** It holds secrets; whatever came of the rest, it goes. */
function removeFolder(folder) {
    try {
        (0,bake_folder/* removeBakeFolder */.U5)(folder);
        return [];
    }
    catch (error) {
        const { path } = folder;
        return [
            { kind: 'folder', id: path, region: null, state: 'left', reason: (0,errors/* messageOf */.bD)(error), command: `rm -rf '${path}'` },
        ];
    }
}


/***/ }),

/***/ 42252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YT: () => (/* binding */ hurryJob),
/* harmony export */   gF: () => (/* binding */ jobDeadline)
/* harmony export */ });
/* unused harmony export cancelFile */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94850);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);





/** From the cancel on, the runner gives all post steps together 285 s (JobDispatcher.cs: 5 min less 15 s). */
const WAIT_MS = 180_000;
const END_MS = 260_000;
/** What is left for a builder to end by itself once somebody has asked twice. */
const HURRIED_MS = 5000;
/**
 * The file that says when this attempt of this run was cancelled. On a machine that outlives its jobs the folder may
 * still hold that of another, which says nothing of this one.
 */
function cancelFile({ temporary, run }) {
    const id = run.id.replaceAll(/[^\w-]/g, '-').slice(0, 40) || 'local';
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .OW)({ temporary }), `cancelled-at-${id}-${run.attempt}`);
}
/** Asked a second time, on a terminal: those who come after us wait for seconds only. What they cannot end, they name. */
function hurryJob(host, machine = (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .machineNow */ .ur)()) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .OW)(host), { recursive: true, mode: 0o700 });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(cancelFile(host), String(machine - WAIT_MS + HURRIED_MS), { mode: 0o600 });
}
/**
 * One for the whole job, since its post steps share what the runner leaves: it counts from the first leg that noticed
 * the cancel. Kept in a file, which the first one makes; by the clock of the machine, which goes on evenly from one process
 * to the next while the time of day may be set. Never throws: where no file can be written, as on a full disk, nothing is
 * waited for, since what was started can write no more either, and all the time that is left is the sweep's.
 */
function jobDeadline(host, now = (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .steadyNow */ .rj)(), machine = (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .machineNow */ .ur)()) {
    try {
        const at = now - sinceCancel(host, machine);
        return { wait: at + WAIT_MS, end: at + END_MS };
    }
    catch {
        return { wait: now, end: now + END_MS - WAIT_MS };
    }
}
/** ms since the first leg noticed it. */
function sinceCancel(host, machine) {
    const path = cancelFile(host);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .OW)(host), { recursive: true, mode: 0o700 });
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, String(machine), { flag: 'wx', mode: 0o600 });
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) !== 'EEXIST')
            throw error;
    }
    const told = Number((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
    // Empty while another leg is just writing it, or where the disk was full: then the file's own time is the moment.
    const since = Number.isFinite(told) && told > 0 ? machine - told : Date.now() - (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).mtimeMs;
    return Math.max(0, since);
}


/***/ }),

/***/ 70164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CR: () => (/* binding */ createRelay),
  cN: () => (/* binding */ dropEscapes),
  of: () => (/* binding */ showable)
});

;// CONCATENATED MODULE: ./.build/core/text/lines.js
/** A line longer than this is cut: no terminal or browser shows more, and a hostile one must not fill our memory. */
const LONGEST_LINE = 64 * 1024;
/**
 * Cuts a stream of bytes into batches of whole lines. A line is held back until its end has come, so nothing that is
 * looked for in a line is ever missed because of where a chunk ended. Invalid UTF-8 becomes U+FFFD.
 *
 * A line beyond `LONGEST_LINE` bytes is cut there, and its length told in its place. What is secret must not survive in
 * part: so `margin` more bytes, more than any secret is long, are kept, scrubbed, and then dropped.
 */
class LineBatches {
    #held = [];
    #heldBytes = 0;
    #droppedBytes = 0;
    #margin;
    #most;
    #scrub;
    #emit;
    constructor(emit, scrub, margin) {
        this.#emit = emit;
        this.#scrub = scrub;
        this.#margin = margin;
        this.#most = LONGEST_LINE + margin;
    }
    push(chunk) {
        const last = chunk.lastIndexOf(10);
        if (last === -1) {
            this.#hold(chunk);
            return;
        }
        const first = chunk.indexOf(10);
        // The line that the chunk before this one began.
        if (this.#heldBytes > 0 || this.#droppedBytes > 0) {
            this.#hold(chunk.subarray(0, first));
            this.#emit(this.#takeHeld());
            if (last > first)
                this.#emitLines(chunk.subarray(first + 1, last + 1));
        }
        else {
            this.#emitLines(chunk.subarray(0, last + 1));
        }
        this.#hold(chunk.subarray(last + 1));
    }
    /** The end of the stream: a last line without its newline counts. */
    end() {
        if (this.#heldBytes > 0 || this.#droppedBytes > 0)
            this.#emit(this.#takeHeld());
    }
    #emitLines(bytes) {
        // Lines this long are rare; the search for them costs nothing when the whole batch is shorter.
        if (bytes.length > this.#most && hasLongLine(bytes, this.#most)) {
            for (let start = 0; start < bytes.length;) {
                const end = bytes.indexOf(10, start);
                this.#hold(bytes.subarray(start, end));
                this.#emit(this.#takeHeld());
                start = end + 1;
            }
            return;
        }
        this.#emit(bytes.toString('utf8'));
    }
    #hold(bytes) {
        if (bytes.length === 0)
            return;
        const room = Math.max(0, this.#most - this.#heldBytes);
        if (room > 0) {
            const part = bytes.subarray(0, room);
            this.#held.push(Buffer.from(part));
            this.#heldBytes += part.length;
        }
        this.#droppedBytes += Math.max(0, bytes.length - room);
    }
    #takeHeld() {
        const text = Buffer.concat(this.#held).toString('utf8');
        const length = this.#heldBytes + this.#droppedBytes;
        const isCut = this.#droppedBytes > 0;
        this.#held = [];
        this.#heldBytes = 0;
        this.#droppedBytes = 0;
        if (!isCut)
            return `${text}\n`;
        const clean = this.#scrub(text);
        return `${clean.slice(0, Math.max(0, clean.length - this.#margin))} … [line of ${length} bytes cut here]\n`;
    }
}
function hasLongLine(bytes, most) {
    for (let start = 0; start < bytes.length;) {
        const end = bytes.indexOf(10, start);
        if ((end === -1 ? bytes.length : end) - start > most)
            return true;
        if (end === -1)
            return false;
        start = end + 1;
    }
    return false;
}

// EXTERNAL MODULE: ./.build/core/secrets/secrets.js + 2 modules
var secrets_secrets = __webpack_require__(11217);
;// CONCATENATED MODULE: ./.build/core/process/relay.js


/**
 * What a program writes, on its way to the log: cut into lines, rendered, freed of terminal escapes, scrubbed of
 * secrets, and only then written. In this order: a decoder can join what an escape had split.
 *
 * @param write gets whole lines, as text that is safe to show once the runner obeys no commands
 */
function createRelay(secrets, render, write) {
    // What is shown has no escapes, so a secret that holds some is looked for without them, too.
    const sought = [...new Set([...secrets, ...secrets.map(dropEscapes)])];
    const scrub = (0,secrets_secrets/* createScrub */.EN)(sought);
    const margin = sought.length === 0 ? 0 : 4 * (0,secrets_secrets/* longestForm */.VX)(sought) + 1024;
    const batches = new LineBatches((batch) => write(showable(render(batch), scrub)), scrub, margin);
    return { push: (chunk) => batches.push(chunk), end: () => batches.end() };
}
/** Escapes dropped, secrets hidden. The last word on every text that leaves us. */
function showable(text, scrub) {
    if (!CONTROL.test(text))
        return scrub(text);
    // Before, too: a broken escape takes what follows it along, which may be the first letter of a secret.
    return scrub(dropEscapes(scrub(text, true)));
}
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
/** CSI, OSC (to BEL or ST) and two-character sequences: ECMA-48. */
const ESCAPES = 
// oxlint-disable-next-line no-control-regex -- as above
/(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\n\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]?/g;
// oxlint-disable-next-line no-control-regex -- as above
const LEFT_OVER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/**
 * Text without terminal escapes and control characters. A carriage return starts a new line: for the runner, whose
 * reader ends a line at any of CR, LF and CRLF, it does so anyway. Several of them start one.
 */
function dropEscapes(text) {
    if (!CONTROL.test(text))
        return text;
    return text
        .replace(ESCAPES, '')
        .replace(/\r+\n?/g, '\n')
        .replace(LEFT_OVER, '');
}


/***/ }),

/***/ 4541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ annotateAll)
/* harmony export */ });
/* unused harmony export fitAnnotations */
/** The runner keeps ten of each level a step (actions/runner ExecutionContext.cs `_maxCountPerIssueType`) and drops the rest unseen. */
const MOST_PER_LEVEL = 10;
/** ExecutionContext.cs `_maxIssueMessageLength`. */
const LONGEST_MESSAGE = 4096;
const REST = ' … (the rest is in the log)';
/**
 * At most ten of each level, the most telling first: those with a line before those with only a file before those with
 * neither. When some have to go, the last place says how many.
 */
function fitAnnotations(annotations) {
    const levels = ['error', 'warning', 'notice'];
    return levels.flatMap((level) => {
        const ranked = distinct(annotations.filter((one) => one.level === level)).sort((a, b) => rank(a) - rank(b));
        if (ranked.length <= MOST_PER_LEVEL)
            return ranked.map(cut);
        const kept = ranked.slice(0, MOST_PER_LEVEL - 1).map(cut);
        const left = ranked.length - kept.length;
        return [...kept, { level, message: `${left} more of this kind are in the log and the summary.` }];
    });
}
function annotateAll(host, annotations) {
    for (const annotation of fitAnnotations(annotations))
        host.annotate(annotation);
}
function distinct(annotations) {
    const seen = new Map(annotations.map((one) => [`${one.file}\n${one.line}\n${one.message}`, one]));
    return [...seen.values()];
}
function rank(annotation) {
    if (annotation.file === undefined)
        return 2;
    return annotation.line === undefined ? 1 : 0;
}
function cut(annotation) {
    if (annotation.message.length <= LONGEST_MESSAGE)
        return annotation;
    const kept = annotation.message.slice(0, LONGEST_MESSAGE - REST.length).toWellFormed();
    return { ...annotation, message: `${kept}${REST}` };
}


/***/ }),

/***/ 33623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JM: () => (/* binding */ notOffered),
/* harmony export */   aE: () => (/* binding */ nobodyToAsk),
/* harmony export */   lc: () => (/* binding */ providerOf),
/* harmony export */   li: () => (/* binding */ providerNamed)
/* harmony export */ });
/** The provider that keeps what a builder makes; undefined for builders that nobody here knows. */
function providerOf(builder, providers) {
    return providers.find(({ builders }) => builders.some((pattern) => pattern.test(builder)));
}
/** Why nobody can say whether images of a builder are there: no provider knows it, or the one that does cannot be asked. */
function nobodyToAsk(builder) {
    return `nobody can be asked for images of ${builder}`;
}
/** The one sentence for what a provider does not offer. `what` goes on "cannot", `instead` is a sentence of its own. */
function notOffered(provider, what, instead) {
    return `Bakehouse cannot ${what} with ${provider}. ${instead}`;
}
/** The provider of that name, as records have it; undefined for one that nobody here knows. */
function providerNamed(name, providers) {
    return providers.find((provider) => provider.name === name);
}


/***/ }),

/***/ 835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ checkExtraArguments),
/* harmony export */   Tr: () => (/* binding */ validateArguments),
/* harmony export */   fb: () => (/* binding */ buildArguments),
/* harmony export */   iY: () => (/* binding */ onErrorValues),
/* harmony export */   x9: () => (/* binding */ checkBuildNames)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);


const onErrorValues = ['cleanup', 'abort', 'run-cleanup-provisioner'];
/** Flags of `packer build` (command/build.go, command/cli.go) that a user may add; `validates`: `packer validate` knows it. */
const KNOWN_FLAGS = new Map([
    ['force', { takesValue: false, validates: false }],
    ['warn-on-undeclared-var', { takesValue: false, validates: false }],
    ['ignore-prerelease-plugins', { takesValue: false, validates: true }],
    ['use-sequential-evaluation', { takesValue: false, validates: true }],
    ['skip-enforcement', { takesValue: false, validates: false }],
    ['config-type', { takesValue: true, validates: true }],
]);
/** Flags that belong to an input, or that cannot work without a terminal. */
const OWNED_FLAGS = new Map(Object.entries({
    var: 'use the input "vars": a value on the command line can be read by every process of the machine',
    'var-file': 'use the input "var-files"',
    only: 'use the input "only"',
    except: 'use the input "except"',
    'on-error': 'use the input "on-error"',
    'parallel-builds': 'use the input "parallel-builds"',
    debug: 'it waits for a key; run "bakehouse bake --debug" on a terminal, or use the input "debug-log"',
    color: 'Bakehouse reads the output itself',
    'timestamp-ui': 'Bakehouse reads the output itself',
    'machine-readable': 'Bakehouse sets it',
}));
/** The arguments of `packer build`. Values of variables are never among them. */
function buildArguments(wanted) {
    return [
        'build',
        ...(wanted.isStepping ? ['-debug', '-color=false'] : ['-machine-readable']),
        ...(wanted.onError === 'cleanup' ? [] : [`-on-error=${wanted.onError}`]),
        ...(wanted.parallelBuilds === 0 ? [] : [`-parallel-builds=${wanted.parallelBuilds}`]),
        ...wanted.extra,
        ...commonArguments(wanted),
    ];
}
/** The arguments of `packer validate` for the same build. */
function validateArguments(wanted) {
    const shared = wanted.extra.filter((flag) => KNOWN_FLAGS.get(nameOf(flag))?.validates ?? false);
    return ['validate', '-machine-readable', ...shared, ...commonArguments(wanted)];
}
function commonArguments(wanted) {
    return [
        ...(wanted.only.length === 0 ? [] : [`-only=${wanted.only.join(',')}`]),
        ...(wanted.except.length === 0 ? [] : [`-except=${wanted.except.join(',')}`]),
        ...wanted.varFiles.map((file) => `-var-file=${file}`),
        wanted.template,
    ];
}
/**
 * Refuses what Packer does not know, what an input already says, and what would stop for a key.
 * @param what how messages call them
 */
function checkExtraArguments(args, what = 'Input "arguments"') {
    for (const arg of args) {
        const name = nameOf(arg);
        const owned = OWNED_FLAGS.get(name);
        if (owned !== undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what} must not hold ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(arg)}: ${owned}.`);
        const flag = KNOWN_FLAGS.get(name);
        if (flag === undefined) {
            const known = [...KNOWN_FLAGS.keys()].map((flag) => `-${flag}`);
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what} holds ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(arg)}, which is no known flag; allowed are ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .orList */ .A3)(known)}.`);
        }
        if (flag.takesValue && !arg.includes('='))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what}: -${name} needs a value, as -${name}=….`);
    }
}
/** `force` of `-force`, `--force` and `-force=true`; empty when it is no flag. */
function nameOf(arg) {
    return /^--?([a-z-]+)(?:=.*)?$/s.exec(arg)?.[1] ?? '';
}
/** Names of builds for `-only` and `-except`: they are joined with commas and must not be taken for flags. */
function checkBuildNames(what, names) {
    for (const name of names) {
        if (name.startsWith('-') || /[\s,"']/.test(name)) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what} must hold names of builds, with * for any part, but holds ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(name)}.`);
        }
    }
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
