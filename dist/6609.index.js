export const id = 6609;
export const ids = [6609];
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
