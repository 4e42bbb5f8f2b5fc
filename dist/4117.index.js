export const id = 4117;
export const ids = [4117,4377,4668,6758];
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

/***/ 12883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   finishVerification: () => (/* binding */ finishVerification)
/* harmony export */ });
/* harmony import */ var _core_runner_annotations_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4541);
/* harmony import */ var _core_process_deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42252);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
/* harmony import */ var _core_process_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63815);
/* harmony import */ var _image_leftover_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79825);
/* harmony import */ var _kitchen_run_kitchen_sweep_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52102);
/* harmony import */ var _kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62544);
/* harmony import */ var _kitchen_script_script_sweep_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53707);
/* harmony import */ var _providers_providers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74936);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(32902);










/**
 * After a cancel, or when the main step was killed: ends what runs, destroys the instances, and names what stays. Always: what
 * Kitchen and its like left in the repository goes, unless it was there before. Reads no inputs.
 * @param providers for tests
 */
async function finishVerification(host, providers = _providers_providers_js__WEBPACK_IMPORTED_MODULE_7__.providers) {
    const found = (0,_journal_js__WEBPACK_IMPORTED_MODULE_8__/* .readJournal */ .a0)(host, host.state('journal'));
    if (found === undefined)
        return;
    const { folder, journal } = found;
    let leftovers = [];
    try {
        if (journal === undefined)
            return;
        if (journal.phase !== 'done') {
            const swept = () => sweep(host, folder.path, journal, providers);
            leftovers = await host.group('Clean-up', () => (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__/* .listLeftovers */ .h1)('what it started', null, swept()));
        }
        leftovers = [...leftovers, ...removed(host, folder.path, journal, leftovers)];
    }
    finally {
        // It holds secrets; whatever came of the rest, it goes.
        leftovers = [...leftovers, ...removedFolder(folder)];
        if (journal !== undefined)
            tell(host, journal, leftovers);
    }
}
function removed(host, folder, journal, leftovers) {
    // Without its state no command destroys an instance that is left.
    const isStateNeeded = leftovers.some(({ kind, state }) => kind === 'instance' && state === 'left');
    return journal.traces.flatMap((one) => {
        const watched = one.watched.filter(({ path }) => !isStateNeeded || path !== _kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_5__/* .STATE_FOLDER */ .P2);
        try {
            return (0,_kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_5__/* .removeTraces */ .d3)({ ...one, watched }, { workspace: host.workspace, folder }).filter(({ state }) => state === 'left');
        }
        catch (error) {
            return [{ kind: 'file', id: one.root, region: null, state: 'left', reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), command: null }];
        }
    });
}
function removedFolder(folder) {
    try {
        (0,_journal_js__WEBPACK_IMPORTED_MODULE_8__/* .removeVerifyFolder */ .O)(folder);
        return [];
    }
    catch (error) {
        const { path } = folder;
        return [
            { kind: 'folder', id: path, region: null, state: 'left', reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), command: `rm -rf '${path}'` },
        ];
    }
}
async function sweep(host, folder, journal, providers) {
    const deadline = (0,_core_process_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .jobDeadline */ .gF)(host);
    const isAsked = journal.phase === 'stopping';
    // On a terminal main and post are one process.
    if (journal.main.pid !== process.pid && (await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunning */ .W_)(journal.main.pid, journal.main.startTime))) {
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .sendSignal */ .vG)(journal.main.pid, 'SIGKILL');
        host.info('The main step was still there; it was ended.');
    }
    const { entries, subject, mark, environment, root, kitchen } = journal;
    if (journal.engine === 'script') {
        return (0,_kitchen_script_script_sweep_js__WEBPACK_IMPORTED_MODULE_6__/* .sweepScript */ .gb)({ providers, entries, subject, mark, environment, folder, wait: deadline.wait });
    }
    if (kitchen === null) {
        // Test Kitchen was being asked for its version, and starts nothing for that.
        for (const pid of (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .processesMarked */ .w4)(_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .MARK */ .M$, mark))
            (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .sendSignal */ .vG)(pid, 'SIGKILL');
        return [];
    }
    return (0,_kitchen_run_kitchen_sweep_js__WEBPACK_IMPORTED_MODULE_4__/* .sweepKitchen */ .pm)({
        providers,
        entries,
        kitchen,
        root,
        mark,
        folder,
        keep: journal.destroy === 'never' ? entries.flatMap((one) => (one.kind === 'instance' ? [one.instance] : [])) : [],
        isAsked,
        wait: deadline.wait,
        deadline: deadline.end,
    });
}
function tell(host, { subject, phase }, leftovers) {
    (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__/* .tellAsFound */ .sc)(host, leftovers);
    if (phase !== 'done')
        host.info((0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__/* .sweptSentence */ .NT)(subject.leg, leftovers));
    (0,_core_runner_annotations_js__WEBPACK_IMPORTED_MODULE_9__/* .annotateAll */ .u)(host, (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__/* .leftoverWarnings */ .B7)(leftovers));
    // A runner reads no outputs of a post step; on a terminal main and post are one command.
    if (phase !== 'done' && host.kind === 'terminal') {
        host.output('leftovers', JSON.stringify(leftovers.filter(_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__/* .isOpen */ .nT)));
    }
}


/***/ }),

/***/ 79918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   finishPublishing: () => (/* binding */ finishPublishing)
/* harmony export */ });
/* harmony import */ var _core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44495);
/* harmony import */ var _publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39914);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29940);
/* harmony import */ var _keep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20169);




const MOST_TOLD = 50;
/**
 * When the main step was killed: says what it did, of what nobody saw the end, and what the next run will do; the journal is
 * kept. Nothing is undone or finished here: what publishing changes is right the moment it is made, and the next run sees at
 * the provider what is still due. Reads no inputs.
 */
async function finishPublishing(host) {
    const path = host.state('journal');
    const journal = (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .readJournal */ .a0)(host, path);
    if (journal === undefined || journal.state === 'done')
        return;
    const { done, failed, open, left } = (0,_publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_0__/* .progressOf */ .jA)(journal);
    await host.group('Publish was ended', async () => {
        for (const one of done)
            host.info(`Done: ${changeText(one)}`);
        for (const one of failed)
            host.info(`Failed: ${changeText(one)}: ${one.message ?? ''}`);
        for (const one of open)
            host.info(`Begun, its end not seen: ${changeText(one)}`);
        for (const one of left)
            host.info(`Left to do: ${changeText(one)}`);
    });
    const sentence = `Publishing was ended after ${done.length} of ${done.length + failed.length + open.length + left.length} changes. Run it again: it asks the providers what is there, makes nothing twice, and does the rest.`;
    host.annotate({ level: 'warning', title: 'Publish', message: sentence });
    const rows = [...open, ...failed, ...left].slice(0, MOST_TOLD);
    await host.summary(`### 🟠 Publish: ended early\n\n${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(sentence)}\n\n${rows.map((one) => `- ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(one.target)}: ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(changeText(one))}`).join('\n')}\n`);
    await (0,_keep_js__WEBPACK_IMPORTED_MODULE_2__/* .keepJournal */ .dF)(host, host.state('artifact-prefix'), path);
}
function changeText({ target, leg, region, what }) {
    return `${[target, leg, region].filter((part) => part !== null && part !== '').join(' ')}: ${what}`;
}


/***/ }),

/***/ 12287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   finishSetup: () => (/* binding */ finishSetup)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56408);



/** Saves the plugins for later runs, and removes what a killed main step left half-way. */
async function finishSetup(host) {
    removeHalfInstalled(host);
    const key = host.state('cache-key');
    const folder = host.state('cache-folder');
    if (key === '' || folder === '')
        return;
    const result = await host.saveCache([folder], key);
    host.info(result.kind === 'saved'
        ? `Cache ${key}: saved`
        : `Cache ${key}: ${result.kind === 'missed' ? result.reason : 'kept'}`);
}
/** Only a folder that `newFolder` of the tool cache made: `<tool cache>/packer…/.<version>-<random>`. */
function removeHalfInstalled(host) {
    const folder = host.state('folder');
    if (folder === '' || !(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(host.toolCache, folder))
        return;
    const isOurs = /^\..+-[0-9a-f]{12}$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder)) && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)).startsWith('packer');
    if (isOurs)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
}


/***/ }),

/***/ 33554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bh: () => (/* binding */ rememberWritten),
/* harmony export */   c4: () => (/* binding */ findRecordFiles),
/* harmony export */   m7: () => (/* binding */ readRecordFile),
/* harmony export */   w9: () => (/* binding */ plannedRecord)
/* harmony export */ });
/* unused harmony export renderRecord */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52948);
/* harmony import */ var _core_values_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1252);
/* harmony import */ var _core_files_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74555);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8005);
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88278);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24375);









/** A record of a bake over many regions has some kilobytes. */
const MOST_RECORD_BYTES = 1024 * 1024;
const MOST_ENTRIES = 50_000;
const MOST_DEPTH = 4;
const RECORD_FILE = /^(?:.*[.-])?record\.json$/;
/** The text of a record that is not written by the stage itself but made from what its image says. */
function renderRecord(record) {
    return `${canonicalJson(record)}\n`;
}
/** Records of plans that another version wrote, as they stand there. */
const WRITTEN = new WeakMap();
/**
 * Remembers a record of a plan as it was written, where it reads otherwise: a member had another name, or is not known here.
 * What follows it in its chain names the digest of what was written.
 */
function rememberWritten(record, written) {
    if (!(0,node_util__WEBPACK_IMPORTED_MODULE_2__.isDeepStrictEqual)(record, written))
        WRITTEN.set(record, written);
}
/** A record of plan.json. Its digest is that of its text there, which is also the text of its file beside plan.json. */
function plannedRecord(record) {
    return { record, digest: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)(`${(0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__/* .canonicalJson */ .dj)(WRITTEN.get(record) ?? record)}\n`), from: 'the plan', attempt: 0 };
}
/** A record's file, read strictly. Throws a UserError. */
function readRecordFile(path, from = path) {
    const what = `The record ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .show */ .WU)(from)}`;
    const bytes = (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readBounded */ .C)(what, path, MOST_RECORD_BYTES);
    const parsed = _record_js__WEBPACK_IMPORTED_MODULE_7__/* .record */ .g.safeParse((0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .q)(what, bytes));
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.map(String).join('.')}: `;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(`${what} is not valid: ${`${where}${issue?.message ?? ''}`.slice(0, 300)}.`);
    }
    return { record: parsed.data, digest: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)(bytes), from, attempt: parsed.data.run.attempt };
}
/**
 * The record files among paths of files and folders, in a stable order. A file is taken by any name; in folders, some
 * levels deep, those called record.json or ending in .record.json or -record.json. Links are not followed.
 */
function findRecordFiles(paths) {
    const found = new Set();
    let entries = 0;
    const walk = (folder, depth) => {
        const inside = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true }).sort((a, b) => (0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__/* .byUnits */ .Nx)(a.name, b.name));
        entries += inside.length;
        if (entries > MOST_ENTRIES) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(`Input "records" leads to more than ${MOST_ENTRIES} files (at ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .show */ .WU)(folder)}); name the folder of the records itself.`);
        }
        for (const entry of inside) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
            if (entry.isDirectory() && depth < MOST_DEPTH)
                walk(path, depth + 1);
            else if (entry.isFile() && RECORD_FILE.test(entry.name))
                found.add(path);
        }
    };
    for (const path of paths) {
        if (isFolder(path))
            walk(path, 0);
        else
            found.add(path);
    }
    return [...found];
}
function isFolder(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory();
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .codeOf */ .$N)(error) === 'ENOENT'
            ? `Input "records" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .show */ .WU)(path)}, which does not exist.`
            : `Input "records" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .show */ .WU)(path)}, which cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .codeOf */ .$N)(error) ?? String(error)}).`);
    }
}


/***/ }),

/***/ 10229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finishPipeline: () => (/* binding */ finishPipeline)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/core/clock.js
var clock = __webpack_require__(94850);
// EXTERNAL MODULE: ./.build/actions/bake/post.js + 3 modules
var post = __webpack_require__(49788);
// EXTERNAL MODULE: ./.build/actions/kitchen-verify/post.js
var kitchen_verify_post = __webpack_require__(12883);
// EXTERNAL MODULE: ./.build/actions/publish-image/post.js
var publish_image_post = __webpack_require__(79918);
// EXTERNAL MODULE: ./.build/actions/setup-packer/post.js
var setup_packer_post = __webpack_require__(12287);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/process/process.js
var process_process = __webpack_require__(63815);
// EXTERNAL MODULE: ./.build/pipeline/child-host.js
var child_host = __webpack_require__(57418);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/secrets/environment.js
var environment = __webpack_require__(94463);
// EXTERNAL MODULE: ./.build/image/record-file.js
var record_file = __webpack_require__(33554);
// EXTERNAL MODULE: ./.build/providers/docker/docker.js
var docker_docker = __webpack_require__(77338);
// EXTERNAL MODULE: ./.build/pipeline/pipeline-run.js + 1 modules
var pipeline_run = __webpack_require__(69947);
;// CONCATENATED MODULE: ./.build/pipeline/image-cleaning.js







/**
 * packerd's DockerClean. Only images that this very run has baked, by the ids in its records, and of these only those that
 * no name stands for: what has one is there to be found again. Docker itself keeps what a container runs on.
 */
async function cleanImages(host, states) {
    const ids = bakedIds(host, states);
    const lines = [];
    let isWhole = true;
    if (ids.length > 0) {
        const docker = (0,docker_docker.createDocker)((0,environment/* childEnvironment */.Qc)(host.environment, [], {}));
        for (const id of ids) {
            const trouble = await removeUnnamed(docker, id);
            if (trouble === undefined)
                continue;
            lines.push(trouble === '' ? `Removed ${id}` : `Kept ${id}: ${trouble}`);
            isWhole &&= trouble === '';
        }
    }
    for (const line of lines)
        host.info(line);
    return { log: lines.map((line) => `${line}\n`).join(''), isWhole };
}
/** Undefined where there is nothing to do, an empty text where it is gone, else what was in the way. */
async function removeUnnamed(docker, id) {
    try {
        const image = await docker.inspectImage(id);
        if (image === undefined || image.tags.length > 0)
            return undefined;
        await docker.removeImage(id);
        return '';
    }
    catch (error) {
        return (0,errors/* messageOf */.bD)(error);
    }
}
function bakedIds(host, states) {
    const ids = bakedImages(host, states).flatMap(({ provider, id }) => (provider === 'docker' ? [id] : []));
    return [...new Set(ids.filter((id) => /^sha256:[0-9a-f]{64}$/.test(id)))];
}
/** What this very run has baked, by the records of its legs. */
function bakedImages(host, states) {
    return states.flatMap(({ stage, leg, slug }) => {
        const path = (0,external_node_path_.join)((0,pipeline_run/* recordsFolder */.RM)(host), slug, 'record.json');
        if (stage !== 'bake')
            return [];
        if (!(0,external_node_fs_.existsSync)(path))
            return [];
        const { record } = (0,record_file/* readRecordFile */.m7)(path);
        if (record.status === 'reused' || record.leg !== leg)
            return [];
        return record.images.map((image) => ({ ...image, leg }));
    });
}
/**
 * One line for each image that a killed run had finished: nothing removes it, and the run itself could not say so.
 *
 * @param cleaned what the cleaning of images said
 */
function finishedLines(host, states, cleaned) {
    const removed = new Set(cleaned.split('\n').map((line) => line.replace(/^Removed /, '')));
    return bakedImages(host, states).flatMap(({ leg, id, region, tags }) => {
        if (removed.has(id))
            return [];
        const place = region === 'local' ? '' : ` in ${region}`;
        const names = tags.length === 0 ? '' : ` (${tags.join(', ')})`;
        return [`Finished before the run was killed, and still there: ${leg}: ${id}${place}${names}`];
    });
}

// EXTERNAL MODULE: ./.build/pipeline/response.js
var pipeline_response = __webpack_require__(13750);
// EXTERNAL MODULE: ./.build/pipeline/run-folder.js
var run_folder = __webpack_require__(4005);
// EXTERNAL MODULE: ./.build/pipeline/summary-turns.js
var summary_turns = __webpack_require__(2988);
;// CONCATENATED MODULE: ./.build/pipeline/post.js














const POSTS = {
    'setup-packer': setup_packer_post.finishSetup,
    bake: post.cleanUp,
    'kitchen-verify': kitchen_verify_post.finishVerification,
    'publish-image': publish_image_post.finishPublishing,
};
/**
 * After the run, however it ended: the post of every stage of every leg that kept something for it, all at once, since they
 * share what the runner leaves; then the images that nothing stands for. Reads no inputs.
 */
async function finishPipeline(host) {
    const found = (0,run_folder/* readRunFolder */.MW)(host, host.state('pipeline'));
    if (found === undefined)
        return;
    const { folder, notes, states } = found;
    const wasKilled = notes !== undefined && !notes.done && notes.main.pid !== process.pid;
    if (notes !== undefined && wasKilled)
        await endMain(host, notes);
    const summaries = new summary_turns/* SummaryTurns */.v();
    const results = await Promise.allSettled(states.map((state) => finishStage(host, state, states.length > 1, summaries)));
    for (const [index, result] of results.entries()) {
        if (result.status === 'fulfilled')
            continue;
        const { leg, stage } = states[index] ?? {};
        const message = `The clean-up after ${stage} of ${leg} met trouble: ${(0,errors/* messageOf */.bD)(result.reason)}`;
        host.annotate({ level: 'warning', message });
    }
    if (notes !== undefined) {
        await endGit(notes);
        const cleaned = await closeResponse(host, notes, states);
        if (wasKilled)
            tellFinished(host, states, cleaned);
    }
    // On a terminal nobody had a chance yet to take the files that a request made where it was checked out.
    const isKept = host.kind === 'terminal' && notes?.done === true && (0,external_node_fs_.existsSync)(folder.checkout);
    if (!isKept)
        (0,run_folder/* removeRunFolder */.UG)(folder);
}
async function finishStage(host, kept, isOneOfMany, summaries) {
    const { stage, leg, workspace, state } = kept;
    const child = (0,child_host/* createChildHost */.V)(host, { inputs: {}, prefix: isOneOfMany ? leg : '', summaries, workspace, state });
    await POSTS[stage](child);
}
/** Main may still be there when the runner has given up on it: then it must begin nothing any more. */
async function endMain(host, { main }) {
    if (!(await (0,process_process/* isRunning */.W_)(main.pid, main.startTime)))
        return;
    (0,process_process/* sendSignal */.vG)(main.pid, 'SIGKILL');
    host.info('The main step was still there; it was ended.');
}
/** A git that outlived main. */
async function endGit({ mark }) {
    const running = () => (0,process_process/* processesMarked */.w4)(process_process/* MARK */.M$, mark);
    for (const pid of running())
        (0,process_process/* sendSignal */.vG)(pid, 'SIGKILL');
    await (0,process_process/* waitUntil */.a0)(async () => running().length === 0, (0,clock/* steadyNow */.rj)() + 2000);
}
function tellFinished(host, states, cleaned) {
    try {
        for (const line of finishedLines(host, states, cleaned))
            host.info(line);
    }
    catch (error) {
        const message = `What the killed run had finished could not be read from its records: ${(0,errors/* messageOf */.bD)(error)}`;
        host.annotate({ level: 'warning', message });
    }
}
/** Gives what the cleaning of images said. */
async function closeResponse(host, notes, states) {
    const path = (0,pipeline_run/* responsePath */.NK)(host);
    const start = new Date();
    const cleaned = notes.cleanImages ? await cleanImages(host, states) : undefined;
    let response;
    try {
        response = pipeline_response/* buildResponse */.yS.parse(JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8')));
    }
    catch {
        // Killed before there was one.
        return cleaned?.log ?? '';
    }
    const now = new Date().toISOString();
    const stages = response.buildstages.map((stage) => stage.status === 'running' ? { ...stage, status: 'failed', end: now } : stage);
    if (cleaned !== undefined) {
        const status = cleaned.isWhole ? 'complete' : 'failed';
        stages.push({ name: 'DockerClean', status, start: start.toISOString(), end: now, log: cleaned.log });
    }
    const isOver = response.status === 'complete' || response.status === 'failed';
    const end = isOver
        ? {}
        : { status: 'failed', error: { code: 1, message: 'The run was ended before it was over.' } };
    (0,pipeline_response/* writeResponse */.j8)(host, path, { ...response, ...end, buildstages: stages });
    return cleaned?.log ?? '';
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
