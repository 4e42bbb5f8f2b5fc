export const id = 1956;
export const ids = [1956,6584,9575];
export const modules = {

/***/ 92334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp)
});

// EXTERNAL MODULE: ./.build/core/clock.js
var clock = __webpack_require__(94850);
// EXTERNAL MODULE: ./.build/core/annotations.js
var annotations = __webpack_require__(31470);
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
// EXTERNAL MODULE: ./.build/packer/ec2-leftovers.js
var ec2_leftovers = __webpack_require__(98506);
// EXTERNAL MODULE: ./.build/packer/leftovers.js
var leftovers = __webpack_require__(62265);
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
// EXTERNAL MODULE: ./.build/providers/docker/sweep.js
var sweep = __webpack_require__(15428);
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
        tidy: async () => [
            ...(journal.docker ? await (0,sweep/* removeSpentVolumes */.Ch)(docker, sightings) : []),
            ...(journal.aws ? await (0,ec2_leftovers/* listAfterGoodEnd */.TV)((0,noted_links/* readLinks */.CT)(folder.links), await (0,observer/* observeLog */.p)(folder.stdout)) : []),
        ],
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
        tidy: async () => [],
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
        isWaiting = running && (0,clock/* steadyNow */.r)() <= until;
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
    await (0,core_process/* waitUntil */.a0)(async () => !(await isThere()), (0,clock/* steadyNow */.r)() + GONE_MS);
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
        // Main was cut off as it told of a good bake: what that leaves may still be there.
        if (journal?.phase === 'done') {
            const left = await aftermathOf(host.environment, folder, journal).tidy();
            (0,leftover/* tellAsFound */.sc)(host, left);
            (0,annotations/* annotateAll */.u)(host, (0,leftover/* leftoverWarnings */.B7)(left));
        }
    }
    finally {
        (0,leftover/* tellAsFound */.sc)(host, removeFolder(folder));
    }
    if (told !== undefined)
        await tellClosing(host, told);
}
async function cleanUpAfter(host, folder, journal) {
    const deadline = (0,core_deadline/* jobDeadline */.gF)(host);
    const wasKilled = journal.phase === 'running';
    // On a terminal main and post are one process.
    const isOurselves = journal.main.pid === process.pid;
    if (!isOurselves && (await (0,core_process/* isRunning */.W_)(journal.main.pid, journal.main.startTime))) {
        (0,core_process/* sendSignal */.vG)(journal.main.pid, 'SIGKILL');
        host.info('The main step was still there; it was ended.');
    }
    const waited = (0,clock/* steadyNow */.r)();
    const aftermath = aftermathOf(host.environment, folder, journal);
    const log = new RestOfLog(host, folder, journal, aftermath);
    const noted = aftermath.note();
    // A builder that nobody has stopped yet ends what proves the rest: then that is noted first.
    if (wasKilled)
        await Promise.race([noted, (0,core_process/* delay */.cb)(NOTE_FIRST_MS)]);
    await endBuilder(host, journal, aftermath, log, deadline.wait);
    await noted;
    const seconds = Math.round(((0,clock/* steadyNow */.r)() - waited) / 1000);
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
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94850);
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
function hurryJob(host, machine = (0,_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .machineNow */ .u)()) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_job_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .jobFolder */ .O)(host), { recursive: true, mode: 0o700 });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(cancelFile(host), String(machine - WAIT_MS + HURRIED_MS), { mode: 0o600 });
}
/**
 * One for the whole job, since its post steps share what the runner leaves: it counts from the first leg that noticed
 * the cancel. Kept in a file, which the first one makes; by the clock of the machine, which goes on evenly from one process
 * to the next while the time of day may be set. Never throws: where no file can be written, as on a full disk, nothing is
 * waited for, since what was started can write no more either, and all the time that is left is the sweep's.
 */
function jobDeadline(host, now = (0,_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .steadyNow */ .r)(), machine = (0,_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .machineNow */ .u)()) {
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
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_job_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .jobFolder */ .O)(host), { recursive: true, mode: 0o700 });
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, String(machine), { flag: 'wx', mode: 0o600 });
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) !== 'EEXIST')
            throw error;
    }
    const told = Number((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
    // Empty while another leg is just writing it, or where the disk was full: then the file's own time is the moment.
    const since = Number.isFinite(told) && told > 0 ? machine - told : Date.now() - (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).mtimeMs;
    return Math.max(0, since);
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
