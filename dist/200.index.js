export const id = 200;
export const ids = [200];
export const modules = {

/***/ 14170:
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
// EXTERNAL MODULE: ./.build/core/environment.js
var environment = __webpack_require__(2513);
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
// EXTERNAL MODULE: ./.build/packer/artifact-id.js
var artifact_id = __webpack_require__(69529);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/packer/journal.js + 4 modules
var packer_journal = __webpack_require__(86161);
;// CONCATENATED MODULE: ./.build/packer/deadline.js




/** From the cancel on, the runner gives all post steps together 285 s (JobDispatcher.cs: 5 min less 15 s). */
const WAIT_MS = 180_000;
const END_MS = 260_000;
/**
 * One for the whole job, since its post steps share what the runner leaves: it counts from the first leg that noticed
 * the cancel. Kept in a file, which the first one makes.
 */
function jobDeadline(host, now) {
    const path = (0,external_node_path_.join)((0,packer_journal/* jobFolder */.OW)(host), 'cancelled-at');
    (0,external_node_fs_.mkdirSync)((0,packer_journal/* jobFolder */.OW)(host), { recursive: true, mode: 0o700 });
    try {
        (0,external_node_fs_.writeFileSync)(path, String(now), { flag: 'wx', mode: 0o600 });
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) !== 'EEXIST')
            throw error;
    }
    const noted = Number((0,external_node_fs_.readFileSync)(path, 'utf8'));
    // Empty while another leg is just writing it: then the file's own time is the moment.
    const at = Number.isFinite(noted) && noted > 0 ? Math.min(noted, now) : (0,external_node_fs_.statSync)(path).mtimeMs;
    return { wait: at + WAIT_MS, end: at + END_MS };
}

// EXTERNAL MODULE: ./.build/packer/environment.js
var packer_environment = __webpack_require__(29216);
// EXTERNAL MODULE: ./.build/packer/leftovers.js
var packer_leftovers = __webpack_require__(62265);
// EXTERNAL MODULE: ./.build/packer/observer.js + 3 modules
var packer_observer = __webpack_require__(38234);
// EXTERNAL MODULE: ./.build/packer/results.js
var results = __webpack_require__(98139);
// EXTERNAL MODULE: ./.build/providers/docker/docker.js
var docker_docker = __webpack_require__(77338);
// EXTERNAL MODULE: ./.build/actions/bake/record.js
var bake_record = __webpack_require__(17833);
// EXTERNAL MODULE: ./.build/actions/bake/summary.js
var summary = __webpack_require__(11810);
;// CONCATENATED MODULE: ./.build/actions/bake/post.js



















/**
 * After a cancel, or when the main step was killed: waits for Packer to clean up, ends it when the job's time runs out,
 * removes what is left and provably ours, and names the rest. Reads no inputs.
 */
async function cleanUp(host) {
    const found = (0,packer_journal/* readJournal */.a0)(host, host.state('journal'));
    if (found === undefined)
        return;
    const { folder, journal } = found;
    if (journal !== undefined && journal.phase !== 'done') {
        await host.group('Clean-up', () => cleanUpAfter(host, folder, journal));
    }
    (0,packer_journal/* removeBakeFolder */.U5)(folder);
}
async function cleanUpAfter(host, folder, journal) {
    const deadline = jobDeadline(host, Date.now());
    const wasKilled = journal.phase === 'running';
    // On a terminal main and post are one process.
    const isOurselves = journal.main.pid === process.pid;
    if (!isOurselves && (await (0,core_process/* isRunning */.W_)(journal.main.pid, journal.main.startTime))) {
        (0,core_process/* sendSignal */.vG)(journal.main.pid, 'SIGKILL');
        host.info('The main step was still there; it was ended.');
    }
    const waited = Date.now();
    await endPacker(host, folder, journal, deadline.wait);
    const seconds = Math.round((Date.now() - waited) / 1000);
    const observer = await (0,packer_observer/* observeLog */.p)(folder.stdout);
    const docker = (0,docker_docker/* createDocker */.h)((0,environment/* childEnvironment */.Qc)(host.environment, [], {}));
    const leftovers = await (0,packer_leftovers/* sweep */.X)({ journal, folder, observer, docker, deadline: deadline.end });
    let { record } = journal;
    if (wasKilled)
        record = await recordOfKilled(host, journal, observer);
    record = { ...record, leftovers: [...record.leftovers, ...leftovers] };
    // Main's own record is never rewritten once main has ended; what was found goes beside it.
    if (wasKilled)
        (0,bake_record/* writeRecord */.rh)(journal.recordPath, record);
    (0,packer_journal/* writeJournal */.fY)(folder, { ...journal, phase: 'done', record });
    await tell(host, journal, record, leftovers, seconds, wasKilled);
}
/** Packer gets its one SIGTERM, and until `until`; then it is killed, with all that carries this bake's mark. */
async function endPacker(host, folder, journal, until) {
    const { packer } = journal;
    if (packer === null) {
        // Killed in the moment between the start of Packer and the note of it.
        for (const pid of (0,core_process/* processesMarked */.w4)(packer_environment/* MARK */.M, journal.mark))
            (0,core_process/* sendSignal */.vG)(pid, 'SIGTERM');
        await (0,core_process/* waitUntil */.a0)(async () => (0,core_process/* processesMarked */.w4)(packer_environment/* MARK */.M, journal.mark).length === 0, until);
        return;
    }
    const isThere = () => (0,core_process/* isRunning */.W_)(packer.pid, packer.startTime);
    let running = await isThere();
    if (running && journal.phase === 'running')
        (0,core_process/* sendSignal */.vG)(packer.pid, 'SIGTERM');
    if (running)
        host.info('Packer is still cleaning up.');
    await showRest(host, folder, journal, async () => {
        running = await isThere();
        return !running || Date.now() > until;
    });
    if (!running)
        return;
    host.info('Packer did not end in time and is killed.');
    (0,core_process/* sendSignal */.vG)(packer.pid, 'SIGKILL', true);
    for (const pid of (0,core_process/* processesMarked */.w4)(packer_environment/* MARK */.M, journal.mark))
        (0,core_process/* sendSignal */.vG)(pid, 'SIGKILL');
    await (0,core_process/* waitUntil */.a0)(async () => !(await isThere()), Date.now() + 5000);
}
async function showRest(host, folder, journal, isOver) {
    let over = false;
    const watch = (0,core_process/* waitUntil */.a0)(async () => {
        over = await isOver();
        return over;
    }, Number.MAX_SAFE_INTEGER);
    if (!(0,external_node_fs_.existsSync)(folder.stdout)) {
        await watch;
        return;
    }
    const observer = new packer_observer/* Observer */.n();
    await host.relay(async (write) => {
        const relay = (0,core_relay/* createRelay */.CR)(journal.secrets, (lines) => observer.reader.render(lines), write);
        await (0,tail/* tailFile */.r)(folder.stdout, journal.shown, relay.push, () => (over ? 'ended' : 'writing'));
        relay.end();
    });
    await watch;
}
/** Main could say nothing any more: what Packer had finished is told here, so that no image is without a name. */
async function recordOfKilled(host, journal, observer) {
    const docker = (0,docker_docker/* createDocker */.h)((0,environment/* childEnvironment */.Qc)(host.environment, [], {}));
    const found = (0,artifact_id/* findImages */.M)(observer.artifacts, (build) => build);
    const images = await (0,results/* completeImages */.M)(found, journal.workingDirectory, journal.account, docker);
    return {
        ...journal.record,
        status: 'cancelled',
        images: [...images],
        failure: { class: 'cancelled', message: 'The step was killed before it could end.' },
        stages: journal.record.stages.map((stage) => stage.status === 'running' ? { ...stage, status: 'failed', end: new Date().toISOString() } : stage),
    };
}
async function tell(host, journal, record, leftovers, seconds, wasKilled) {
    const left = leftovers.filter(({ state }) => state === 'left');
    // First, since logs of a job that overruns are lost: what is left, and what removes it.
    for (const { kind, id, region, command } of left) {
        host.info(`Left: ${kind} ${id}${region === null ? '' : ` in ${region}`}${command === null ? '' : `; remove it with: ${command}`}`);
    }
    for (const { kind, id, region } of leftovers.filter(({ state }) => state === 'removed')) {
        host.info(`Removed: ${kind} ${id}${region === null ? '' : ` in ${region}`}`);
    }
    const removed = leftovers.length - left.length;
    const closing = leftovers.length === 0
        ? `Cleaned by Packer in ${seconds} s; nothing was left behind.`
        : `Cleaned up after ${record.leg}: ${removed} removed, ${left.length} left.`;
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

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27597);



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
