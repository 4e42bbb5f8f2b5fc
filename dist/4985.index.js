export const id = 4985;
export const ids = [4985,6584,2991];
export const modules = {

/***/ 92334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp)
});

// EXTERNAL MODULE: ./.build/core/deadline.js
var core_deadline = __webpack_require__(39530);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/process.js
var core_process = __webpack_require__(95713);
// EXTERNAL MODULE: ./.build/image/leftover.js
var leftover = __webpack_require__(79825);
// EXTERNAL MODULE: ./.build/core/environment.js
var core_environment = __webpack_require__(2513);
// EXTERNAL MODULE: ./.build/docker/image.js
var docker_image = __webpack_require__(254);
// EXTERNAL MODULE: ./.build/docker/build-sweep.js
var build_sweep = __webpack_require__(32682);
// EXTERNAL MODULE: ./.build/packer/artifact-id.js
var artifact_id = __webpack_require__(69529);
// EXTERNAL MODULE: ./.build/packer/ec2-watch.js
var ec2_watch = __webpack_require__(40061);
// EXTERNAL MODULE: ./.build/packer/leftovers.js + 1 modules
var leftovers = __webpack_require__(44218);
// EXTERNAL MODULE: ./.build/packer/observer.js + 2 modules
var observer = __webpack_require__(4544);
// EXTERNAL MODULE: ./.build/packer/results.js
var results = __webpack_require__(98139);
// EXTERNAL MODULE: ./.build/providers/aws/noted-links.js
var noted_links = __webpack_require__(48137);
// EXTERNAL MODULE: ./.build/providers/docker/command.js
var command = __webpack_require__(79809);
// EXTERNAL MODULE: ./.build/providers/docker/docker.js
var docker_docker = __webpack_require__(77338);
// EXTERNAL MODULE: ./.build/actions/bake/dockerfile-run.js + 3 modules
var dockerfile_run = __webpack_require__(8900);
// EXTERNAL MODULE: ./.build/actions/bake/sightings.js
var bake_sightings = __webpack_require__(64142);
// EXTERNAL MODULE: ./.build/actions/bake/started-processes.js
var started_processes = __webpack_require__(62635);
;// CONCATENATED MODULE: ./.build/actions/bake/aftermath.js
















/** A provider that does not answer costs the post step no more before it looks for what is left. */
const NOTE_MS = 10_000;
/** A daemon that does not answer by then is asked again when the builder has ended. */
const LOOK_MS = 1500;
function aftermathOf(environment, folder, journal) {
    const child = (0,core_environment/* childEnvironment */.Qc)(environment, [], {});
    const sightings = new bake_sightings/* Sightings */.l(folder);
    const ofBuilder = journal.record.builder === 'packer'
        ? afterPacker(child, folder, journal, sightings)
        : afterDocker(child, folder, journal);
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
function afterPacker(environment, folder, journal, sightings) {
    const docker = (0,docker_docker/* createDocker */.h)(environment, command/* SWEEP_ANSWER_MS */.$E);
    return {
        name: 'Packer',
        lookOnce: async () => {
            if (journal.docker)
                await Promise.race([sightings.look(docker), (0,core_process/* delay */.cb)(LOOK_MS)]);
        },
        renderer: () => {
            const { reader } = new observer/* Observer */.n();
            return (lines) => reader.render(lines);
        },
        images: async () => {
            const { artifacts } = await (0,observer/* observeLog */.p)(folder.stdout);
            const found = (0,artifact_id/* findImages */.M)(artifacts, (build) => build);
            return (0,results/* completeImages */.M)(found, journal.workingDirectory, journal.account, docker);
        },
        note: async () => {
            if (!journal.aws)
                return;
            const request = { ...journal, path: folder.links };
            await (0,ec2_watch/* noteLinks */.W)(request, await (0,observer/* observeLog */.p)(folder.stdout), AbortSignal.timeout(NOTE_MS));
        },
        sweep: async (deadline, onFound) => (0,leftovers/* sweep */.X)({
            providers: journal,
            claims: journal.claims,
            noted: (0,noted_links/* readLinks */.CT)(folder.links),
            kept: [],
            keepOnFailure: journal.keepOnFailure,
            startedAt: journal.startedAt,
            regions: journal.regions,
            temporary: folder.temporary,
            observer: await (0,observer/* observeLog */.p)(folder.stdout),
            docker,
            seen: sightings,
            deadline,
            onFound,
        }),
    };
}
function afterDocker(environment, folder, journal) {
    const docker = (0,docker_docker/* createDocker */.h)(environment, command/* SWEEP_ANSWER_MS */.$E);
    return {
        name: 'docker',
        lookOnce: async () => { },
        renderer: () => (lines) => lines,
        images: async () => (0,docker_image/* builtImages */.T)(docker, (0,dockerfile_run/* idFileOf */.l)(folder), []),
        note: async () => { },
        sweep: async (deadline, onFound) => {
            const { mark, phase } = journal;
            const isImageTold = phase === 'running';
            const build = { docker, environment, mark, idFile: (0,dockerfile_run/* idFileOf */.l)(folder), isImageTold };
            const part = { what: 'containers', command: (0,build_sweep/* buildCommand */.Oe)(mark), sweep: () => (0,build_sweep/* sweepBuild */.Lr)(build) };
            return (0,leftover/* sweepPart */.ub)(part, deadline, onFound);
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/core/descendants.js
var descendants = __webpack_require__(79024);
// EXTERNAL MODULE: ./.build/core/relay.js + 1 modules
var relay = __webpack_require__(59404);
// EXTERNAL MODULE: ./.build/core/tail.js
var tail = __webpack_require__(27740);
// EXTERNAL MODULE: ./.build/actions/bake/record.js
var bake_record = __webpack_require__(17833);
;// CONCATENATED MODULE: ./.build/actions/bake/end-builder.js






/** For one that was killed to be gone. */
const GONE_MS = 5000;
const LOOK_EVERY_MS = 150;
/** The builder gets its one SIGTERM, and until `until`; then it is killed, with all that carries this bake's mark. */
async function endBuilder(host, journal, aftermath, log, until) {
    const { child } = journal;
    const { sightings } = aftermath;
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
    if (!running)
        return;
    const watch = (0,descendants/* watchDescendants */.mS)([child, ...sightings.processes], (seen) => sightings.running(seen));
    if (journal.phase !== 'stopping') {
        await aftermath.lookOnce();
        watch.look();
        (0,core_process/* sendSignal */.vG)(child.pid, 'SIGTERM');
    }
    host.info(`${name} is still cleaning up.`);
    let isWaiting = true;
    const looking = lookOn(aftermath, () => isWaiting);
    await log.showWhile(async () => {
        running = await isThere();
        isWaiting = running && Date.now() <= until;
        return isWaiting;
    });
    watch.stop();
    await looking;
    if (!running)
        return;
    host.info(`${name} did not end in time and is killed.`);
    (0,core_process/* sendSignal */.vG)(child.pid, 'SIGKILL', true);
    for (const pid of (0,core_process/* processesMarked */.w4)(core_process/* MARK */.M$, journal.mark))
        (0,core_process/* sendSignal */.vG)(pid, 'SIGKILL');
    await (0,core_process/* waitUntil */.a0)(async () => !(await isThere()), Date.now() + GONE_MS);
}
/** What it was just making when it was asked to end comes and goes while it cleans up. */
async function lookOn(aftermath, isGoingOn) {
    while (isGoingOn()) {
        await aftermath.lookOnce();
        await (0,core_process/* delay */.cb)(LOOK_EVERY_MS);
    }
}
/** What main did not come to show: a part while the builder goes on, the rest when all else is done. */
class RestOfLog {
    #host;
    #path;
    #relay;
    #write = () => { };
    #shown;
    constructor(host, folder, { secrets, shown }, aftermath) {
        this.#host = host;
        this.#path = folder.stdout;
        this.#shown = shown;
        this.#relay = (0,relay/* createRelay */.CR)(secrets, aftermath.renderer(), (lines) => this.#write(lines));
    }
    /** Shows what is written for as long as `isGoingOn` says so. */
    async showWhile(isGoingOn) {
        let isOver = false;
        const watch = (0,core_process/* waitUntil */.a0)(async () => {
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

// EXTERNAL MODULE: ./.build/actions/bake/folder.js
var bake_folder = __webpack_require__(16392);
// EXTERNAL MODULE: ./.build/actions/bake/journal.js
var bake_journal = __webpack_require__(27897);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/annotations.js
var annotations = __webpack_require__(31470);
// EXTERNAL MODULE: ./.build/core/files.js
var files = __webpack_require__(32019);
// EXTERNAL MODULE: ./.build/image/artifact-name.js
var artifact_name = __webpack_require__(92974);
// EXTERNAL MODULE: ./.build/actions/bake/summary.js
var summary = __webpack_require__(11810);
;// CONCATENATED MODULE: ./.build/actions/bake/tell-leftovers.js








/** All post steps of a job share what the runner leaves. */
const UPLOAD_MS = 15_000;
/** The sum of it, in the log, the summary, the record and the artifacts. Whichever cannot be written costs no other. */
async function tellClosing(host, told) {
    const { journal, record, leftovers, nothing, wasKilled } = told;
    const swept = leftovers.length === 0 ? nothing : `Cleaned up after ${record.leg}: ${(0,leftover/* countLeftovers */.oL)(leftovers)}.`;
    const closing = withFinished(swept, record.images);
    host.info(closing);
    (0,annotations/* annotateAll */.u)(host, (0,leftover/* leftoverWarnings */.B7)(leftovers));
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
    attempt(host, 'The list of what is left', () => (0,files/* writeAtomically */.v)(`${root}/leftovers.json`, text, 0o644));
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

// EXTERNAL MODULE: ./.build/actions/bake/vendoring.js
var vendoring = __webpack_require__(96496);
;// CONCATENATED MODULE: ./.build/actions/bake/post.js












/**
 * After a cancel, or when the main step was killed: waits for the builder to clean up, ends it when the job's time runs out,
 * removes what is left and provably ours, and names the rest. Reads no inputs. Nothing is written before the folder of the
 * bake is gone: on a full disk that gives room, and a write that fails must not stand before a removal.
 */
async function cleanUp(host) {
    const found = (0,bake_journal/* readJournal */.a0)(host, host.state('journal'));
    if (found === undefined)
        return;
    const { folder, journal } = found;
    let told;
    try {
        if (journal !== undefined && journal.phase !== 'done') {
            told = await host.group('Clean-up', () => cleanUpAfter(host, folder, journal));
        }
    }
    finally {
        (0,leftover/* tellAsFound */.sc)(host, removeFolder(folder));
    }
    if (told !== undefined)
        await tellClosing(host, told);
}
async function cleanUpAfter(host, folder, journal) {
    const deadline = (0,core_deadline/* jobDeadline */.gF)(host, Date.now());
    const wasKilled = journal.phase === 'running';
    // On a terminal main and post are one process.
    const isOurselves = journal.main.pid === process.pid;
    if (!isOurselves && (await (0,core_process/* isRunning */.W_)(journal.main.pid, journal.main.startTime))) {
        (0,core_process/* sendSignal */.vG)(journal.main.pid, 'SIGKILL');
        host.info('The main step was still there; it was ended.');
    }
    const waited = Date.now();
    const aftermath = aftermathOf(host.environment, folder, journal);
    const log = new RestOfLog(host, folder, journal, aftermath);
    const noted = aftermath.note();
    // A builder that nobody has stopped yet ends what proves the rest: then that is noted first.
    if (wasKilled)
        await Promise.race([noted, (0,core_process/* delay */.cb)(NOTE_FIRST_MS)]);
    await endBuilder(host, journal, aftermath, log, deadline.wait);
    await noted;
    const seconds = Math.round((Date.now() - waited) / 1000);
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
            ? (0,started_processes/* sweepProcesses */.g)(journal.mark, aftermath.sightings.processes)
            : aftermath.sweep(deadline.end - TELLING_MS, onFound),
        wasKilled ? aftermath.images() : [],
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
        nothing: `Cleaned by ${aftermath.name} in ${seconds} s; nothing was left behind.`,
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

/***/ 39530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YT: () => (/* binding */ hurryJob),
/* harmony export */   gF: () => (/* binding */ jobDeadline)
/* harmony export */ });
/* unused harmony export cancelFile */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _job_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6584);




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
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_job_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .jobFolder */ .O)({ temporary }), `cancelled-at-${id}-${run.attempt}`);
}
/** Asked a second time, on a terminal: those who come after us wait for seconds only. What they cannot end, they name. */
function hurryJob(host, now) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_job_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .jobFolder */ .O)(host), { recursive: true, mode: 0o700 });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(cancelFile(host), String(now - WAIT_MS + HURRIED_MS), { mode: 0o600 });
}
/**
 * One for the whole job, since its post steps share what the runner leaves: it counts from the first leg that noticed
 * the cancel. Kept in a file, which the first one makes. Never throws: where no file can be written, as on a full disk,
 * nothing is waited for, since what was started can write no more either, and all the time that is left is the sweep's.
 */
function jobDeadline(host, now) {
    try {
        return noted(host, now);
    }
    catch {
        return { wait: now, end: now + END_MS - WAIT_MS };
    }
}
function noted(host, now) {
    const path = cancelFile(host);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_job_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .jobFolder */ .O)(host), { recursive: true, mode: 0o700 });
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, String(now), { flag: 'wx', mode: 0o600 });
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) !== 'EEXIST')
            throw error;
    }
    const told = Number((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
    // Empty while another leg is just writing it: then the file's own time is the moment.
    const at = Number.isFinite(told) && told > 0 ? Math.min(told, now) : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).mtimeMs;
    return { wait: at + WAIT_MS, end: at + END_MS };
}


/***/ }),

/***/ 34002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CE: () => (/* binding */ sha256HexOfFile),
/* harmony export */   Vq: () => (/* binding */ sha256OfFile),
/* harmony export */   fg: () => (/* binding */ sha256Hex),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);



/** `sha256:` and 64 hex digits. */
function sha256(data) {
    return `sha256:${sha256Hex(data)}`;
}
/** The same over a file, without holding it in memory. */
async function sha256OfFile(path) {
    return `sha256:${await sha256HexOfFile(path)}`;
}
/** The 64 hex digits alone, as lists of sums and lockfiles have them. */
function sha256Hex(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest('hex');
}
/** The same over a file, without holding it in memory. */
async function sha256HexOfFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path), hash);
    return hash.digest('hex');
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
/* harmony export */   AU: () => (/* binding */ optionalChoice),
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
/* harmony export */   xg: () => (/* binding */ parsePairs),
/* harmony export */   zM: () => (/* binding */ choices)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

function input(options, parse) {
    return {
        description: options.description,
        default: options.default ?? '',
        required: options.required ?? false,
        secret: options.secret ?? false,
        parse,
    };
}
const text = (options) => input(options, (value) => oneLine(value.trim(), options.secret));
/** A text of several lines, as it is. */
const block = (options) => input(options, (value) => value.trim());
const choice = (options) => ({
    ...input(options, (value) => {
        const found = options.values.find((allowed) => allowed === value.trim());
        if (found === undefined)
            throw new Error(`must be ${orList(options.values)}, but was ${show(value.trim())}`);
        return found;
    }),
    values: options.values,
});
/** One of these, or nothing: then something else says it. */
const optionalChoice = (options) => {
    const { parse } = choice(options);
    return { ...input(options, (value) => (value.trim() === '' ? '' : parse(value))), values: options.values };
};
const flag = (options) => ({
    ...input(options, (value) => {
        const word = value.trim().toLowerCase();
        if (word !== 'true' && word !== 'false')
            throw new Error(`must be true or false, but was ${show(value.trim())}`);
        return word === 'true';
    }),
    values: ['true', 'false'],
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
/** Some of a few words, separated by commas or line ends; each counts once. */
const choices = (options) => {
    const words = list(options);
    const parse = (value) => [
        ...new Set(words.parse(value).map((word) => {
            const found = options.values.find((allowed) => allowed === word);
            if (found === undefined)
                throw new Error(`must hold ${orList(options.values)}, but holds ${show(word)}`);
            return found;
        })),
    ];
    return { ...input(options, parse), values: options.values };
};
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
function oneLine(value, isSecret = false) {
    // oxlint-disable-next-line no-control-regex -- a control character in a path or a name is never meant
    if (!/[\u0000-\u001f\u007f]/.test(value))
        return value;
    throw new Error(`holds a control character${isSecret ? '' : `: ${show(value)}`}`);
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

/***/ 59404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CR: () => (/* binding */ createRelay),
  cN: () => (/* binding */ dropEscapes),
  of: () => (/* binding */ showable)
});

;// CONCATENATED MODULE: ./.build/core/lines.js
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

// EXTERNAL MODULE: ./.build/core/secrets.js + 2 modules
var core_secrets = __webpack_require__(31419);
;// CONCATENATED MODULE: ./.build/core/relay.js


/**
 * What a program writes, on its way to the log: cut into lines, rendered, freed of terminal escapes, scrubbed of
 * secrets, and only then written. In this order: a decoder can join what an escape had split.
 *
 * @param write gets whole lines, as text that is safe to show once the runner obeys no commands
 */
function createRelay(secrets, render, write) {
    // What is shown has no escapes, so a secret that holds some is looked for without them, too.
    const sought = [...new Set([...secrets, ...secrets.map(dropEscapes)])];
    const scrub = (0,core_secrets/* createScrub */.EN)(sought);
    const margin = sought.length === 0 ? 0 : 4 * (0,core_secrets/* longestForm */.VX)(sought) + 1024;
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

/***/ 36268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   aY: () => (/* binding */ foldedBlock),
/* harmony export */   mW: () => (/* binding */ fitSummary),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zW: () => (/* binding */ fencedBlock)
/* harmony export */ });
/** The runner uploads no summary over 1 MiB (CreateStepSummaryCommand); we stay below it and say so. */
const LONGEST_SUMMARY = 900 * 1024;
/** Text of a stranger inside a Markdown table or sentence: shown as written, never as markup. */
function escapeMarkdown(text) {
    return text
        .replace(/[\r\n]+/g, ' ')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/([\\`*_{}[\]()#+!|~@])/g, '\\$1');
}
/** Text of a stranger as inline code. A backtick inside cannot end it. */
function codeSpan(text) {
    const flat = text.replace(/[\r\n]+/g, ' ').replace(/\|/g, '\\|');
    const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    const pad = flat.startsWith('`') || flat.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${flat}${pad}${fence}`;
}
/** Text of a stranger as a block, folded behind a title. */
function foldedBlock(title, text) {
    return `<details><summary>${escapeHtml(title)}</summary>\n\n${fencedBlock(text)}\n\n</details>\n`;
}
/** Text of a stranger as a block. */
function fencedBlock(text) {
    const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${text}\n${fence}`;
}
/** Cells must be Markdown already. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
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

/***/ 92974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Er: () => (/* binding */ publishedArtifactName),
/* harmony export */   Jj: () => (/* binding */ imageArtifactName),
/* harmony export */   N8: () => (/* binding */ recordArtifactName),
/* harmony export */   P3: () => (/* binding */ journalArtifactName),
/* harmony export */   V$: () => (/* binding */ debugLogArtifactName),
/* harmony export */   gc: () => (/* binding */ leftoversArtifactName),
/* harmony export */   hO: () => (/* binding */ checkArtifactPrefix),
/* harmony export */   m5: () => (/* binding */ reportArtifactName),
/* harmony export */   nU: () => (/* binding */ planArtifactName),
/* harmony export */   o5: () => (/* binding */ parseRecordArtifactName)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

const RECORD = /^(.+)-(bake|verify|publish)-a([1-9]\d{0,8})$/s;
/** Between jobs a record is an artifact of this name; readers take the highest attempt, then the latest stage. */
function recordArtifactName(prefix, slug, stage, attempt) {
    return `${prefix}-${slug}-${stage}-a${attempt}`;
}
/**
 * A record's artifact by its name; undefined for any other one. A prefix that begins like another, as `images` and
 * `images-web` do, takes the other's records for its own: which leg it is, only the record itself can say.
 */
function parseRecordArtifactName(prefix, name) {
    if (!name.startsWith(`${prefix}-`))
        return undefined;
    const [, slug, stage, attempt] = RECORD.exec(name.slice(prefix.length + 1)) ?? [];
    if (slug === undefined || (stage !== 'bake' && stage !== 'verify' && stage !== 'publish'))
        return undefined;
    return { slug, stage, attempt: Number(attempt) };
}
function leftoversArtifactName(prefix, slug, attempt) {
    return `${prefix}-${slug}-leftovers-a${attempt}`;
}
function debugLogArtifactName(prefix, slug, attempt) {
    return `${prefix}-${slug}-debug-log-a${attempt}`;
}
/** The plan's artifact; no record's name ends like it. */
function planArtifactName(prefix, attempt) {
    return `${prefix}-plan-a${attempt}`;
}
/**
 * An image that goes to other jobs as an archive; no record's name ends like it.
 *
 * @param number counts from 1, where a leg has several images
 */
function imageArtifactName(prefix, slug, attempt, number) {
    return `${prefix}-${slug}-image${number === undefined ? '' : `-${number}`}-a${attempt}`;
}
/** What publishing did, call by call; no record's name ends like it. */
function journalArtifactName(prefix, attempt) {
    return `${prefix}-publish-journal-a${attempt}`;
}
/** The files that publishing wrote; no record's name ends like it. */
function publishedArtifactName(prefix, attempt) {
    return `${prefix}-published-a${attempt}`;
}
/** The report of the run, which is no archive: its name is that of the file. No record's name ends like it. */
function reportArtifactName(prefix, attempt) {
    return `${prefix}-report-a${attempt}.html`;
}
/** Throws a UserError for a prefix that no artifact's name could begin with. */
function checkArtifactPrefix(prefix) {
    if (/^[A-Za-z0-9][\w.-]{0,60}$/.test(prefix))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Input "artifact-prefix" must be letters, digits, dots, hyphens and underscores, at most 61.');
}


/***/ }),

/***/ 95907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ legDefinition),
/* harmony export */   Dc: () => (/* binding */ acceptances),
/* harmony export */   TI: () => (/* binding */ reuse),
/* harmony export */   UZ: () => (/* binding */ reuses),
/* harmony export */   WC: () => (/* binding */ resolvedSource),
/* harmony export */   mF: () => (/* binding */ acceptance)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var _leg_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44296);


/** A text in which `{name}` stands for a value that is known later (see placeholder.ts); `{{` and `}}` are braces. */
const pattern = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP();
/** An image to start from that no leg of the plan bakes. */
const sourceRequest = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt('of', [
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ of: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('docker'), reference: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1) }).describe('A container image, by name.'),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        of: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('aws'),
        owner: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe('The account, or amazon, aws-marketplace, self.'),
        filters: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        region: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe("Null: the run's own region."),
    })
        .describe('The newest image of an owner that fits the filters.'),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ of: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('map'), file: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), field: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).min(1) })
        .describe('An id out of a JSON file, by the names that lead to it.'),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ of: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('id'), id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1) }),
]);
/** What such an image turned out to be. `id` is what a template or Dockerfile is given. */
const resolvedSource = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    of: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['docker', 'aws', 'map', 'id']),
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
});
/** Paths are relative to the repository, with slashes. A path of a var file that ends in `?` may be missing. */
const packerWork = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    builder: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('packer'),
    template: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    'working-directory': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    only: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(pattern),
    except: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(pattern),
    vars: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), pattern),
    'secret-vars': zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
        .describe('Variable to the name under which the input secret-vars of bake gives its value.'),
    'var-files': zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    arguments: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(pattern),
    'vars-in-environment': zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()
        .describe("Whether the variables reach the environment of the build too, as a build request's do."),
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe('A constraint on the version of Packer.'),
    substitutions: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ METADATA: pattern, NAME: pattern, IMAGE: pattern })
        .nullable()
        .describe('What $METADATA, $NAME and $IMAGE stand for in the template; null: it is no such template.'),
});
const dockerfileWork = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    builder: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('dockerfile'),
    file: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    context: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    target: pattern.nullable(),
    platform: pattern.nullable(),
    args: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), pattern),
    labels: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), pattern),
    secrets: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).describe('Names; the values come from the inputs of bake.'),
    arguments: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(pattern).describe("More arguments of docker build, as IMAGES.json's extra_args gives them."),
});
/** Doubts about an image that is there already, which somebody may say are no reason to bake it again. */
const acceptances = ['unread', 'post-processors'];
const acceptance = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(acceptances);
/** Whether an image that was baked of the same inputs is taken. */
const reuses = ['auto', 'never', 'require', 'strict'];
const reuse = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(reuses);
/** All that is to be known of a leg before anything is looked up: every format that plan reads becomes a list of these. */
const legDefinition = _leg_js__WEBPACK_IMPORTED_MODULE_0__/* .leg */ .BV.extend({
    name: pattern.describe('The name of the image at its provider.'),
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe('What {version} stands for; null: the tag or the commit of the run.'),
    parent: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe('The id of the leg that it builds on.'),
    source: sourceRequest.nullable(),
    work: zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt('builder', [packerWork, dockerfileWork]),
    inputs: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).nullable().describe('Globs that say which files count, instead of the default ones.'),
    accept: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(acceptance)
        .describe('Doubts that are no reason to bake: `unread`, about files that cannot be told beforehand; `post-processors`, about what they did elsewhere.'),
    reuse: reuse
        .optional()
        .describe('Whether an image that was baked of the same inputs is taken instead of baking it again. Default: auto.'),
    extras: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).describe('Further folders and files that count as inputs.'),
    tags: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), pattern),
    'declared-tag': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe('A name that the container image gets on success.'),
    verify: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()).nullable().describe('{kitchen}, {script} or {none: true}; null: not said.'),
    publish: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).describe('Names of targets.'),
    'runs-on': zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())]).nullable(),
    arch: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    timeout: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().positive().nullable().describe('Minutes.'),
    account: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe('The account that the credentials must belong to.'),
    'retry-shell-flake': zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().describe("IMAGES.json: Packer's vanished script is tried again."),
});


/***/ }),

/***/ 52910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isInfrastructure),
/* harmony export */   b: () => (/* binding */ providerTrouble)
/* harmony export */ });
/** What providers, registries and networks say, whichever builder passes it on. What says more comes first. */
const SIGNS = [
    [
        'credentials',
        /ExpiredToken|RequestExpired|InvalidClientTokenId|UnrecognizedClientException|AuthFailure|SignatureDoesNotMatch|NoCredentialProviders|no valid credential|UnauthorizedOperation|AccessDenied|not authorized to perform|No AWS credentials|failed to refresh cached credentials|unauthorized: authentication required|denied: requested access/i,
    ],
    [
        'capacity',
        /InsufficientInstanceCapacity|InstanceLimitExceeded|VcpuLimitExceeded|MaxSpotInstanceCountExceeded|InsufficientHostCapacity|ResourceLimitExceeded|SnapshotLimitExceeded|no space left on device|QuotaExceeded/i,
    ],
    ['throttled', /RequestLimitExceeded|Throttling|TooManyRequests|\b429 Too Many|toomanyrequests|SlowDown|rate limit/i],
    [
        'network',
        /connection reset by peer|connection refused|i\/o timeout|TLS handshake timeout|no such host|network is unreachable|Temporary failure (?:in name resolution|resolving)|Could not resolve host|dial tcp|EOF occurred in violation|Timeout waiting for SSH|Timeout waiting for WinRM|503 Service Unavailable|502 Bad Gateway/i,
    ],
];
/** The trouble with a provider that a text tells of; `undefined` when it tells of none. */
function providerTrouble(text) {
    return SIGNS.find(([, sign]) => sign.test(text))?.[0];
}
/** Trouble that passes by itself: the same bake may go through a minute later. */
function isInfrastructure(failure) {
    return failure === 'capacity' || failure === 'throttled' || failure === 'network';
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
        .replace(/^[^a-z0-9]+|-$/g, '');
    return slug === '' ? 'image' : slug.slice(0, 100);
}


/***/ }),

/***/ 25101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ record)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./.build/image/definition.js
var definition = __webpack_require__(95907);
// EXTERNAL MODULE: ./.build/image/leftover.js
var leftover = __webpack_require__(79825);
// EXTERNAL MODULE: ./.build/image/leg.js
var leg = __webpack_require__(44296);
;// CONCATENATED MODULE: ./.build/image/publication.js

/** One place where an image was made available, and what that took. */
const publication = schemas/* object */.Ikc({
    target: schemas/* string */.YjP(),
    kind: schemas/* enum */.k5n(['oci', 'aws', 'files']),
    region: schemas/* string */.YjP().nullable(),
    id: schemas/* string */.YjP().nullable(),
    digest: schemas/* string */.YjP().nullable(),
    ref: schemas/* string */.YjP().nullable(),
    status: schemas/* enum */.k5n(['created', 'adopted', 'unchanged', 'updated', 'skipped', 'failed']),
});

;// CONCATENATED MODULE: ./.build/image/verification.js

const count = schemas/* number */.aig().int().nonnegative();
/** A test that failed. */
const failedTest = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    instances: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Those on which it failed.'),
    file: schemas/* string */.YjP().nullable().describe('Relative to the repository; null where no file of it is named.'),
    line: schemas/* number */.aig().int().positive().nullable(),
    message: schemas/* string */.YjP(),
});
/** What testing an image came to. */
const verification = schemas/* object */.Ikc({
    engine: schemas/* enum */.k5n(['kitchen', 'script']),
    gate: schemas/* enum */.k5n(['pass', 'block']).describe('Whether publishing may go on.'),
    conclusion: schemas/* enum */.k5n(['success', 'failure', 'cancelled', 'no-tests', 'skipped']),
    image: schemas/* string */.YjP().describe('The image id or config digest that was tested.'),
    'image-verified': schemas/* boolean */.zMY().describe('Whether the provider confirmed that the instances ran this very image.'),
    instances: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        phases: schemas/* array */.YOg(schemas/* unknown */.L5J()),
        total: count,
        passed: count,
        failed: count,
        errored: count,
        skipped: count,
    })),
    failures: schemas/* array */.YOg(failedTest)
        .optional()
        .describe('The first of the tests that failed, with what they said; absent where none did.'),
    tools: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    at: iso/* datetime */.w$(),
});

;// CONCATENATED MODULE: ./.build/image/record.js






const failureClasses = [
    'config',
    'validation',
    'credentials',
    'capacity',
    'throttled',
    'network',
    'provisioner',
    'post-processor',
    'cancelled',
    'unknown',
];
const failureClass = schemas/* enum */.k5n(failureClasses);
const bakeStatuses = ['baked', 'reused', 'blocked', 'failed', 'cancelled'];
const digest = schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/);
const time = iso/* datetime */.w$();
const dockerTools = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(['buildx', 'buildkit', 'classic'])
        .describe('What built: BuildKit by a plugin or inside the client, or neither.'),
    client: schemas/* string */.YjP(),
    server: schemas/* string */.YjP(),
    buildx: schemas/* string */.YjP().nullable(),
})
    .describe('What built a Dockerfile.');
/** One image that a bake made. A leg has several when its template has several builds or regions. */
const bakedImage = schemas/* object */.Ikc({
    build: schemas/* string */.YjP().describe("The build's name in the template."),
    'builder-id': schemas/* string */.YjP().describe('What Packer calls the kind of artifact.'),
    provider: schemas/* string */.YjP().describe('aws, docker, file, …'),
    account: schemas/* string */.YjP().nullable(),
    region: schemas/* string */.YjP().describe('The region, or local.'),
    id: schemas/* string */.YjP().min(1),
    created: time.nullable(),
    digests: schemas/* record */.g1P(schemas/* string */.YjP(), digest),
    tags: schemas/* array */.YOg(schemas/* string */.YjP()),
    files: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), size: schemas/* number */.aig().int().nonnegative(), sha256: digest })),
    handoff: schemas/* object */.Ikc({ kind: schemas/* enum */.k5n(['archive', 'registry']), artifact: schemas/* string */.YjP().nullable(), ref: schemas/* string */.YjP().nullable() })
        .nullable(),
});
const stageStatuses = ['pending', 'running', 'failed', 'complete', 'skipped'];
const stage = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    status: schemas/* enum */.k5n(stageStatuses),
    start: time.nullable(),
    end: time.nullable(),
});
/** What a post-processor left elsewhere than where the image itself is kept. */
const recordArtifact = schemas/* object */.Ikc({
    build: schemas/* string */.YjP(),
    by: schemas/* string */.YjP().describe('The type of the post-processor.'),
    kind: schemas/* enum */.k5n(['name', 'file']),
    at: schemas/* string */.YjP().describe('A name of a container image, or a path relative to the working directory.'),
    digest: digest.nullable().describe('The config digest of the image, or the digest of the file.'),
});
/** One JSON per leg and stage; each names the digest of the one before it. */
const record = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz('bakehouse/record/1'),
    stage: schemas/* enum */.k5n(['bake', 'verify', 'publish']),
    leg: schemas/* string */.YjP(),
    image: schemas/* string */.YjP(),
    layer: leg/* layer */.qd,
    axes: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    name: schemas/* string */.YjP(),
    key: schemas/* string */.YjP().nullable(),
    recipe: schemas/* string */.YjP().nullable(),
    status: schemas/* enum */.k5n(bakeStatuses),
    builder: schemas/* enum */.k5n(['packer', 'dockerfile']),
    images: schemas/* array */.YOg(bakedImage),
    artifacts: schemas/* array */.YOg(recordArtifact)
        .optional()
        .describe('What post-processors left elsewhere, as far as that can be told.'),
    parent: schemas/* object */.Ikc({ leg: schemas/* string */.YjP().nullable(), key: schemas/* string */.YjP().nullable(), id: schemas/* string */.YjP() }).nullable(),
    sources: schemas/* array */.YOg(definition/* resolvedSource */.WC),
    git: schemas/* object */.Ikc({
        repository: schemas/* string */.YjP(),
        commit: schemas/* string */.YjP(),
        ref: schemas/* string */.YjP(),
        template: schemas/* string */.YjP(),
        dirty: schemas/* array */.YOg(schemas/* string */.YjP())
            .optional()
            .describe('Files of its key that differed from the commit before the bake; absent where none did.'),
    }),
    tools: schemas/* object */.Ikc({
        packer: schemas/* string */.YjP().nullable(),
        plugins: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
        docker: dockerTools.optional(),
    }),
    run: schemas/* object */.Ikc({ url: schemas/* string */.YjP(), id: schemas/* string */.YjP(), attempt: schemas/* number */.aig().int().positive() }),
    'baked-in': schemas/* string */.YjP(),
    previous: digest.nullable(),
    variables: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Names of the variables that were set; never their values.'),
    stages: schemas/* array */.YOg(stage),
    leftovers: schemas/* array */.YOg(leftover/* leftover */.wm),
    failure: schemas/* object */.Ikc({ class: failureClass, message: schemas/* string */.YjP() }).nullable(),
    verification: verification.nullable(),
    publications: schemas/* array */.YOg(publication),
});


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
