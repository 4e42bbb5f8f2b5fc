export const id = 793;
export const ids = [793];
export const modules = {

/***/ 49788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (  cleanUp)
});

var clock = __webpack_require__(94850);
var annotations = __webpack_require__(4541);
var process_deadline = __webpack_require__(42252);
var errors = __webpack_require__(8005);
var process_process = __webpack_require__(63815);
var leftover = __webpack_require__(79825);
var secrets_environment = __webpack_require__(94463);
var dockerfile_image = __webpack_require__(49092);
var build_sweep = __webpack_require__(3576);
var artifact_id = __webpack_require__(90551);
var leftovers = __webpack_require__(7650);
var observer = __webpack_require__(38931);
var results = __webpack_require__(71201);
var bake_asked = __webpack_require__(25021);
var dockerfile_run = __webpack_require__(60834);
var bake_sightings = __webpack_require__(67942);
var started_processes = __webpack_require__(59907);
;// CONCATENATED MODULE: ./.build/bake/cleanup.js













const NOTE_MS = 10_000;
const ANSWER_MS = 20_000;
const LOOK_MS = 1500;
function cleanupOf(means, environment, folder, journal) {
    const child = (0,secrets_environment .Qc)(environment, [], {});
    const sightings = new bake_sightings .l(folder);
    const ofBuilder = journal.record.builder === 'packer'
        ? afterPacker(means, child, folder, journal)
        : afterDocker(means, child, folder, journal);
    return {
        ...ofBuilder,
        sightings,
        sweep: async (deadline, onFound) => {
            const processes = journal.keepOnFailure ? [] : await (0,started_processes .g)(journal.mark, sightings.processes);
            for (const one of processes)
                onFound(one);
            return [...processes, ...(await ofBuilder.sweep(deadline, onFound))];
        },
    };
}
function afterPacker({ providers }, environment, folder, journal) {
    const { startedAt, workingDirectory } = journal;
    const asked = (0,bake_asked .iN)(journal.providers, providers, { folder, startedAt }, environment);
    const observed = () => (0,observer .pD)(folder.stdout, providers);
    return {
        name: 'Packer',
        lookOnce: async () => {
            const looks = asked.flatMap(({ provider, bake }) => provider.sweep?.look?.(bake) ?? []);
            if (looks.length > 0)
                await Promise.race([Promise.allSettled(looks), (0,process_process .cb)(LOOK_MS)]);
        },
        renderer: () => {
            const { reader } = new observer .nu();
            return (lines) => reader.render(lines);
        },
        images: async () => {
            const { artifacts } = await observed();
            const found = (0,artifact_id .M)(artifacts, (build) => build, providers);
            const accounts = (0,bake_asked .s1)(journal.providers);
            return (0,results .M)(found, { providers, environment, workingDirectory, accounts, limitMs: ANSWER_MS });
        },
        note: async () => {
            const noting = asked.filter(({ provider }) => provider.sweep?.note !== undefined);
            if (noting.length === 0)
                return;
            const observer = await observed();
            const signal = AbortSignal.timeout(NOTE_MS);
            await Promise.allSettled(noting.map(async ({ provider, bake }) => provider.sweep?.note?.(bake, observer, signal)));
        },
        tidy: async () => (0,leftovers .D)(asked, await observed()),
        sweep: async (deadline, onFound) => [
            ...(await (0,leftovers .X)({
                providers,
                asked,
                unasked: journal.unasked,
                observer: await observed(),
                kept: [],
                keepOnFailure: journal.keepOnFailure,
                deadline,
                onFound,
            })),
            ...(0,bake_asked .r5)(journal.providers, providers),
        ],
    };
}
function afterDocker({ connectDaemon }, environment, folder, journal) {
    const docker = connectDaemon(environment, 'sweep');
    return {
        name: 'docker',
        lookOnce: async () => { },
        renderer: () => (lines) => lines,
        images: async () => (0,dockerfile_image .T)(docker, (0,dockerfile_run .l)(folder), []),
        note: async () => { },
        tidy: async () => [],
        sweep: async (deadline, onFound) => {
            const { mark, phase } = journal;
            const isImageTold = phase === 'running';
            const build = { docker, mark, idFile: (0,dockerfile_run .l)(folder), isImageTold };
            const part = { what: 'containers', command: (0,build_sweep .Oe)(mark), sweep: () => (0,build_sweep .Lr)(build) };
            return (0,leftover .ub)(part, deadline, onFound);
        },
    };
}

var external_node_fs_ = __webpack_require__(73024);
var descendants = __webpack_require__(58966);
var relay = __webpack_require__(70164);
var tail = __webpack_require__(48390);
var bake_record = __webpack_require__(45057);
;// CONCATENATED MODULE: ./.build/bake/end-builder.js







const GONE_MS = 5000;
const LOOK_EVERY_MS = 150;
async function endBuilder(host, journal, cleanup, log, until) {
    const { child } = journal;
    const { sightings } = cleanup;
    const name = (0,bake_record .r7)(journal.record) ? 'Berkshelf' : cleanup.name;
    if (child === null) {
        for (const pid of (0,process_process .w4)(process_process .M$, journal.mark))
            (0,process_process .vG)(pid, 'SIGTERM');
        await (0,process_process .a0)(async () => (0,process_process .w4)(process_process .M$, journal.mark).length === 0, until);
        return;
    }
    const isThere = () => (0,process_process .W_)(child.pid, child.startTime);
    let running = await isThere();
    if (!running)
        return;
    const watch = (0,descendants .mS)([child, ...sightings.processes], (seen) => sightings.running(seen));
    if (journal.phase !== 'stopping') {
        await cleanup.lookOnce();
        watch.look();
        (0,process_process .vG)(child.pid, 'SIGTERM');
    }
    host.info(`${name} is still cleaning up.`);
    let isWaiting = true;
    const looking = lookOn(cleanup, () => isWaiting);
    await log.showWhile(async () => {
        running = await isThere();
        isWaiting = running && (0,clock .rj)() <= until;
        return isWaiting;
    });
    watch.stop();
    await looking;
    if (!running)
        return;
    host.info(`${name} did not end in time and is killed.`);
    (0,process_process .vG)(child.pid, 'SIGKILL', true);
    for (const pid of (0,process_process .w4)(process_process .M$, journal.mark))
        (0,process_process .vG)(pid, 'SIGKILL');
    await (0,process_process .a0)(async () => !(await isThere()), (0,clock .rj)() + GONE_MS);
}
async function lookOn(cleanup, isGoingOn) {
    while (isGoingOn()) {
        await cleanup.lookOnce();
        await (0,process_process .cb)(LOOK_EVERY_MS);
    }
}
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
        this.#relay = (0,relay .CR)(secrets, cleanup.renderer(), (lines) => this.#write(lines));
    }
    async showWhile(isGoingOn) {
        let isOver = false;
        const watch = (0,process_process .a0)(async () => {
            isOver = !(await isGoingOn());
            return isOver;
        }, Number.MAX_SAFE_INTEGER);
        await this.#show(() => (isOver ? 'leave' : 'writing'));
        await watch;
    }
    async showAll() {
        await this.#show(() => 'ended', true);
    }
    async #show(state, isLast = false) {
        if (!(0,external_node_fs_.existsSync)(this.#path))
            return;
        await this.#host.relay(async (write) => {
            this.#write = write;
            this.#shown = await (0,tail .r)(this.#path, this.#shown, this.#relay.push, state);
            if (isLast)
                this.#relay.end();
        });
    }
}

var bake_folder = __webpack_require__(10736);
var bake_journal = __webpack_require__(8209);
var bake_turn = __webpack_require__(59395);
var means = __webpack_require__(80952);
var external_node_path_ = __webpack_require__(76760);
var files = __webpack_require__(74555);
var artifact_name = __webpack_require__(92974);
var outputs = __webpack_require__(28728);
var summary = __webpack_require__(11810);
;// CONCATENATED MODULE: ./.build/actions/bake/tell-leftovers.js









const UPLOAD_MS = 15_000;
async function tellClosing(host, told) {
    const { journal, record, leftovers, nothing, wasKilled } = told;
    const swept = leftovers.length === 0 ? nothing : (0,leftover .NT)(record.leg, leftovers);
    const closing = withFinished(swept, record.images);
    host.info(closing);
    (0,annotations .u)(host, (0,leftover .B7)(leftovers));
    if (host.kind === 'terminal')
        (0,outputs .mN)(host, record.leftovers, 'looked');
    if (wasKilled)
        attempt(host, 'The record', () => (0,bake_record .rh)(journal.recordPath, record));
    await host.summary(`### 🟠 ${record.leg.replace(/[<>|\n]/g, ' ')}: ${closing}\n\n${(0,summary .$_)({ leftovers: [...leftovers] })}\n`);
    if (leftovers.length > 0)
        await keepLeftovers(host, journal, leftovers, told.isKept ? '-all' : '');
    if (!wasKilled || !journal.trusted)
        return;
    const name = (0,artifact_name .N8)(journal.artifactPrefix, journal.slug, 'bake', record.run.attempt);
    await upload(host, 'The record', name, journal.recordPath);
}
function withFinished(closing, images) {
    if (images.length === 0)
        return closing;
    const names = images.map(({ id, region }) => (region === 'local' ? id : `${id} in ${region}`));
    const rest = closing.replace(/nothing was left behind\.$/, 'nothing else was left behind.');
    return `${rest} What was finished stays: ${names.join(', ')}.`;
}
async function keepLeftovers(host, journal, leftovers, suffix) {
    const root = (0,external_node_path_.dirname)(journal.recordPath);
    const text = `${JSON.stringify(leftovers, null, 2)}\n`;
    attempt(host, 'The list of what is left', () => (0,files .vK)(`${root}/leftovers.json`, text, 0o644));
    if (!journal.trusted)
        return;
    const name = (0,artifact_name .gc)(journal.artifactPrefix, journal.slug, journal.record.run.attempt);
    await upload(host, 'The list of what is left', `${name}${suffix}`, `${root}/leftovers.json`);
}
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
        host.annotate({ level: 'warning', message: `${what} could not be written: ${(0,errors .bD)(error)}` });
    }
}

var vendoring = __webpack_require__(88648);
;// CONCATENATED MODULE: ./.build/actions/bake/post.js
















async function cleanUp(host) {
    const found = (0,bake_journal .a0)(host, host.state('journal'), means .K.providers);
    if (found === undefined)
        return;
    const { folder, journal } = found;
    let told;
    const turn = await (0,bake_turn .XC)(host, journal?.turn ?? []);
    try {
        if (journal !== undefined && journal.phase !== 'done') {
            told = await host.group('Clean-up', () => cleanUpAfter(host, folder, journal));
        }
        if (journal?.phase === 'done') {
            const left = await cleanupOf(means .K, host.environment, folder, journal).tidy();
            (0,leftover .sc)(host, left);
            (0,annotations .u)(host, (0,leftover .B7)(left));
        }
    }
    finally {
        (0,leftover .sc)(host, removeFolder(folder));
        turn.release();
    }
    if (told !== undefined)
        await tellClosing(host, told);
}
async function cleanUpAfter(host, folder, journal) {
    const deadline = (0,process_deadline .gF)(host);
    const wasKilled = journal.phase === 'running';
    const isOurselves = journal.main.pid === process.pid;
    if (!isOurselves && (await (0,process_process .W_)(journal.main.pid, journal.main.startTime))) {
        (0,process_process .vG)(journal.main.pid, 'SIGKILL');
        host.info('The main step was still there; it was ended.');
    }
    const waited = (0,clock .rj)();
    const cleanup = cleanupOf(means .K, host.environment, folder, journal);
    const log = new RestOfLog(host, folder, journal, cleanup);
    const noted = cleanup.note();
    if (wasKilled)
        await Promise.race([noted, (0,process_process .cb)(NOTE_FIRST_MS)]);
    await endBuilder(host, journal, cleanup, log, deadline.wait);
    await noted;
    const seconds = Math.round(((0,clock .rj)() - waited) / 1000);
    const isCheck = journal.phase === 'checking';
    const soFar = [];
    const onFound = (one) => {
        soFar.push(one);
        (0,leftover .sc)(host, [one]);
    };
    let early;
    const patience = setTimeout(() => {
        if (soFar.length > 0)
            early = keepLeftovers(host, journal, soFar, '');
    }, PATIENCE_MS);
    const swept = isCheck
        ? await (0,started_processes .g)(journal.mark, cleanup.sightings.processes)
        : await cleanup.sweep(deadline.end - TELLING_MS, onFound);
    const images = wasKilled ? (await cleanup.images()).filter(({ id }) => id !== '') : [];
    clearTimeout(patience);
    await early;
    const tidied = tidy(host, folder, journal);
    (0,leftover .sc)(host, isCheck ? [...swept, ...tidied] : tidied);
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
const NOTE_FIRST_MS = 3000;
const PATIENCE_MS = 10_000;
const TELLING_MS = 20_000;
function recordOfKilled(journal, images) {
    return {
        ...journal.record,
        status: 'cancelled',
        images: [...images],
        failure: { class: 'cancelled', message: 'The step was killed before it could end.' },
        stages: [...(0,bake_record .cB)(journal.record.stages, 'failed', new Date())],
    };
}
function tidy(host, folder, journal) {
    try {
        return (0,vendoring .jz)(host, folder, journal).found;
    }
    catch (error) {
        const reason = `what Berkshelf left in the repository could not be removed: ${(0,errors .bD)(error)}`;
        return [{ kind: 'file', id: journal.workingDirectory, region: null, state: 'left', reason, command: null }];
    }
}
function removeFolder(folder) {
    try {
        (0,bake_folder .U5)(folder);
        return [];
    }
    catch (error) {
        const { path } = folder;
        return [
            { kind: 'folder', id: path, region: null, state: 'left', reason: (0,errors .bD)(error), command: `rm -rf '${path}'` },
        ];
    }
}


/***/ }),

/***/ 12883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    finishVerification: () => (  finishVerification)
  });
  var _core_runner_annotations_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4541);
  var _core_process_deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42252);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _core_process_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63815);
  var _image_leftover_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79825);
  var _kitchen_run_kitchen_sweep_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52102);
  var _kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62544);
  var _kitchen_trial_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80361);
  var _kitchen_script_script_sweep_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53707);
  var _providers_providers_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6653);
  var _journal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(32902);











async function finishVerification(host, providers = _providers_providers_js__WEBPACK_IMPORTED_MODULE_8__.providers) {
    const found = (0,_journal_js__WEBPACK_IMPORTED_MODULE_9__  .a0)(host, host.state('journal'));
    if (found === undefined)
        return;
    const { folder, journal } = found;
    let leftovers = [];
    try {
        if (journal === undefined)
            return;
        if (journal.phase !== 'done') {
            const swept = () => sweep(host, folder.path, journal, providers);
            leftovers = await host.group('Clean-up', () => (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__  .h1)('what it started', null, swept()));
        }
        leftovers = [...leftovers, ...removed(host, folder.path, journal, leftovers)];
    }
    finally {
        leftovers = [...leftovers, ...removedFolder(folder)];
        if (journal !== undefined)
            tell(host, journal, leftovers);
    }
}
function removed(host, folder, journal, leftovers) {
    const isStateNeeded = leftovers.some(({ kind, state }) => state === 'unchecked' || (kind === 'instance' && state === 'left'));
    return journal.traces.flatMap((one) => {
        const watched = one.watched.filter(({ path }) => !isStateNeeded || path !== _kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_5__  .P2);
        try {
            return (0,_kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_5__  .d3)({ ...one, watched }, { workspace: host.workspace, folder }).filter(({ state }) => state === 'left');
        }
        catch (error) {
            return [{ kind: 'file', id: one.root, region: null, state: 'left', reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error), command: null }];
        }
    });
}
function removedFolder(folder) {
    try {
        (0,_journal_js__WEBPACK_IMPORTED_MODULE_9__  .O)(folder);
        return [];
    }
    catch (error) {
        const { path } = folder;
        return [
            { kind: 'folder', id: path, region: null, state: 'left', reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error), command: `rm -rf '${path}'` },
        ];
    }
}
async function sweep(host, folder, journal, providers) {
    const deadline = (0,_core_process_deadline_js__WEBPACK_IMPORTED_MODULE_0__  .gF)(host);
    const isAsked = journal.phase === 'stopping';
    if (journal.main.pid !== process.pid && (await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .W_)(journal.main.pid, journal.main.startTime))) {
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .vG)(journal.main.pid, 'SIGKILL');
        host.info('The main step was still there; it was ended.');
    }
    const { entries, subject, mark, environment, root, kitchen } = journal;
    if (journal.engine === 'script') {
        return (0,_kitchen_script_script_sweep_js__WEBPACK_IMPORTED_MODULE_7__  .g)({ providers, entries, subject, mark, environment, folder, wait: deadline.wait });
    }
    if (kitchen === null) {
        for (const pid of (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .w4)(_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .M$, mark))
            (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .vG)(pid, 'SIGKILL');
        return [];
    }
    const swept = await (0,_kitchen_run_kitchen_sweep_js__WEBPACK_IMPORTED_MODULE_4__  .pm)({
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
    return [...swept, ...(await (0,_kitchen_trial_js__WEBPACK_IMPORTED_MODULE_6__  .BW)({ providers, entries, subject, mark, environment, folder }))];
}
function tell(host, { subject, phase }, leftovers) {
    (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__  .sc)(host, leftovers);
    if (phase !== 'done')
        host.info((0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__  .NT)(subject.leg, leftovers));
    (0,_core_runner_annotations_js__WEBPACK_IMPORTED_MODULE_10__  .u)(host, (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__  .B7)(leftovers));
    if (phase !== 'done' && host.kind === 'terminal') {
        host.output('leftovers', JSON.stringify(leftovers.filter(_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__  .nT)));
    }
}


/***/ }),

/***/ 79918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    finishPublishing: () => (  finishPublishing)
  });
  var _core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44495);
  var _publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39914);
  var _folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29940);
  var _keep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20169);




const MOST_TOLD = 50;
async function finishPublishing(host) {
    const path = host.state('journal');
    const journal = (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__  .a0)(host, path);
    if (journal === undefined || journal.state === 'done')
        return;
    const { done, failed, open, left } = (0,_publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_0__  .jA)(journal);
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
    await host.summary(`### 🟠 Publish: ended early\n\n${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .FV)(sentence)}\n\n${rows.map((one) => `- ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .SS)(one.target)}: ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .FV)(changeText(one))}`).join('\n')}\n`);
    await (0,_keep_js__WEBPACK_IMPORTED_MODULE_2__  .dF)(host, host.state('artifact-prefix'), path);
}
function changeText({ target, leg, region, what }) {
    return `${[target, leg, region].filter((part) => part !== null && part !== '').join(' ')}: ${what}`;
}


/***/ }),

/***/ 12287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    finishSetup: () => (  finishSetup)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56408);



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
function removeHalfInstalled(host) {
    const folder = host.state('folder');
    if (folder === '' || !(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__  .FK)(host.toolCache, folder))
        return;
    const isOurs = /^\..+-[0-9a-f]{12}$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder)) && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)).startsWith('packer');
    if (isOurs)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
}


/***/ }),

/***/ 39245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    finishKilledRuns: () => (  finishKilledRuns)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56408);
  var _core_process_process_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50625);
  var _core_process_process_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63815);
  var _core_process_sign_of_life_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53130);
  var _pipeline_post_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(10229);
  var _pipeline_run_folder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4005);









const MOST_RUNS = 200;
async function finishKilledRuns(host, isAlone = false) {
    const runs = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(host.temporary);
    let isAllKnown = true;
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(runs))
        return isAllKnown;
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(runs).sort().toReversed().slice(0, MOST_RUNS)) {
        const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runs, name);
        if (temporary === host.temporary)
            continue;
        try {
            if (!(await finishRun(host, temporary, isAlone)))
                isAllKnown = false;
        }
        catch (error) {
            host.annotate({
                level: 'warning',
                message: `What the run ${name} left could not be looked at: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bD)(error)}`,
            });
        }
    }
    return isAllKnown;
}
async function finishRun(host, temporary, isAlone) {
    const folder = (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_3__  .OW)({ temporary });
    let isKnown = true;
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
        return isKnown;
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).filter((one) => one.startsWith('r-'))) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        const found = (0,_pipeline_run_folder_js__WEBPACK_IMPORTED_MODULE_8__  .MW)({ temporary }, path);
        const notes = found?.notes;
        if (notes === undefined || notes.done)
            continue;
        const verdict = (0,_core_process_process_place_js__WEBPACK_IMPORTED_MODULE_4__  .tF)(notes.place, (0,_core_process_process_place_js__WEBPACK_IMPORTED_MODULE_4__  .SH)());
        if (verdict === 'unknown' && !(isAlone && ((0,_core_process_sign_of_life_js__WEBPACK_IMPORTED_MODULE_6__  .TA)(path) ?? 0) > _core_process_sign_of_life_js__WEBPACK_IMPORTED_MODULE_6__  .n7)) {
            isKnown = false;
            if (isAlone)
                continue;
            host.annotate({
                level: 'notice',
                message: `The run ${temporary} began on another machine or in another container (${notes.place.host}), so whether it still runs cannot be known here, and nothing of it is touched. If it was killed, run bakehouse there; if that is gone, remove the folder.`,
            });
            continue;
        }
        if (verdict === 'askable' && (await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .W_)(notes.main.pid, notes.main.startTime)))
            continue;
        await host.group(`Clean-up after the run ${temporary}`, async () => (0,_pipeline_post_js__WEBPACK_IMPORTED_MODULE_7__.finishPipeline)({ ...host, temporary, state: (key) => (key === 'pipeline' ? path : '') }));
    }
    return isKnown;
}


/***/ }),

/***/ 59798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  bakeLegs: () => (  bakeLegs)
});

var rights = __webpack_require__(29340);
var process_interrupt = __webpack_require__(50545);
var wording = __webpack_require__(37478);
var record_chain = __webpack_require__(29131);
var record_file = __webpack_require__(33554);
var collection = __webpack_require__(70610);
var open_plan = __webpack_require__(52324);
var level_bakes = __webpack_require__(20616);
var pipeline_run = __webpack_require__(69947);
var pipeline_stages = __webpack_require__(42003);
var plan_stage = __webpack_require__(69229);
var settings = __webpack_require__(28668);
var pipeline_watch = __webpack_require__(63546);
var legs_inputs = __webpack_require__(82638);
var errors = __webpack_require__(8005);
var runner_inputs = __webpack_require__(88278);
var artifact_name = __webpack_require__(92974);
;// CONCATENATED MODULE: ./.build/pipeline/legs/settings.js





function readLegsSettings(host) {
    for (const value of (0,runner_inputs .Iq)(host.input('secret-vars')))
        if (value !== '')
            host.secret(value);
    const inputs = (0,runner_inputs .Ko)(legs_inputs .a, (name) => host.input(name));
    (0,artifact_name .hO)(inputs['artifact-prefix']);
    return inputs;
}
function chosenLegs({ legs }, ids) {
    const known = new Map(legs.flatMap((leg) => [leg.leg, ...leg.aliases].map((id) => [id, leg])));
    const chosen = ids.map((id) => {
        const leg = known.get(id);
        if (leg !== undefined)
            return leg;
        const near = (0,wording .qb)(id, [...known.keys()]);
        const hint = near === undefined ? `It has ${(0,runner_inputs .A3)([...known.keys()].slice(0, 10))}.` : `Did you mean ${near}?`;
        throw new errors .yo(`Input "legs" names ${(0,runner_inputs .WU)(id)}, but the plan has no such leg. ${hint}`);
    });
    return [...new Set(chosen)];
}
function legsAtOnce(legs, parallel) {
    return legs.some(({ concurrency }) => concurrency !== undefined) ? 1 : parallel;
}

;// CONCATENATED MODULE: ./.build/pipeline/legs/main.js















async function bakeLegs(host, watch = pipeline_watch .oF) {
    const interrupt = (0,process_interrupt .Y)();
    try {
        (0,rights .C)('bake-legs');
        const inputs = readLegsSettings(host);
        const own = { ...host, input: (name) => (name in legs_inputs .a ? host.input(name) : '') };
        const run = new pipeline_run .Ke(own, (0,settings .sb)(own), interrupt, watch);
        host.saveState('pipeline', run.folder.path);
        process.setMaxListeners(Math.max(process.getMaxListeners(), 4 * inputs.parallel + 20));
        await run.note({ cleanImages: false, done: false });
        const { plan } = await host.group('Plan', () => (0,open_plan .u)(host, inputs.plan, inputs['plan-digest']));
        const part = { ...plan, legs: [...chosenLegs(plan, inputs.legs)] };
        const levels = (0,plan_stage .KM)(part.legs, { all: false, scans: false });
        const legs = levels.flat();
        run.stages.setLegs(legs.map(({ leg }) => leg));
        watch.planned((0,pipeline_watch .RO)(legs, { testsAll: false, publishes: false }));
        const planned = {
            path: inputs.plan,
            digest: inputs['plan-digest'],
            request: null,
            testsAll: false,
            isList: false,
            artifactPrefix: inputs['artifact-prefix'],
            records: inputs.records,
            withholds: true,
        };
        const ends = await (0,level_bakes .R)(run, planned, levels, legsAtOnce(legs, inputs.parallel));
        tellImages(host, part, ends);
        await conclude(run, ends);
    }
    finally {
        interrupt.dispose();
    }
}
function tellImages(host, part, ends) {
    const set = (0,record_chain .dT)((0,record_file .c4)([(0,pipeline_run .RM)(host)]));
    const { images, imagesByLeg } = (0,collection .Fo)(part, set, (text) => host.hides(text));
    const done = new Set(ends.flatMap(({ leg, status }) => (status === 'done' ? [leg] : [])));
    const byLeg = Object.entries(imagesByLeg).filter(([leg]) => done.has(leg));
    host.output('images', JSON.stringify(images.filter(({ leg }) => done.has(leg))));
    host.output('images-by-leg', JSON.stringify(Object.fromEntries(byLeg)));
    host.output('records', (0,pipeline_run .RM)(host));
}
async function conclude(run, ends) {
    const failed = ends.filter(({ status }) => status === 'failed');
    const blocked = ends.filter(({ status }) => status === 'blocked');
    const all = failed.length + blocked.length;
    const message = run.isStopped
        ? 'It was cancelled.'
        : [
            `${all} of ${(0,wording .hS)(ends.length, 'leg')} failed: ${[...failed, ...blocked].map(({ leg }) => leg).join(', ')}`,
            ...failed.flatMap(({ failures }) => failures),
        ].join('\n');
    const error = all > 0 || run.isStopped ? { code: 1, message } : null;
    run.stages.close(pipeline_stages .Z3, error === null ? '' : `${error.message}\n`);
    run.conclude(error);
    await run.note({ cleanImages: false, done: error === null || !run.isStopped });
    if (error !== null)
        run.host.fail(error.message);
    else
        run.host.info(`Baked and tested ${(0,wording .hS)(ends.length, 'leg')}.`);
}


/***/ }),

/***/ 42003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    We: () => (  PUBLISH),
    Z3: () => (  LEG_STAGES),
    ZL: () => (  stagesOf),
    _K: () => (  PipelineStages)
  });
function stagesOf(publishes) {
    const before = ['GitClone', 'GitCheckout', ...LEG_STAGES];
    return publishes ? [...before, PUBLISH, 'DockerClean'] : [...before, 'DockerClean'];
}
const PUBLISH = 'Publish';
const LEG_STAGES = ['RunBerksVendor', 'RunPacker', 'KitchenTest'];
class PipelineStages {
    #stages;
    #onChange;
    #now;
    constructor(stages, now, onChange) {
        this.#stages = [...stages];
        this.#now = now;
        this.#onChange = onChange;
    }
    get all() {
        return this.#stages;
    }
    setLegs(legs) {
        const [only, ...more] = legs;
        const rows = legs.flatMap((leg) => LEG_STAGES.map((name) => ({
            name,
            status: 'pending',
            log: '',
            ...(only !== undefined && more.length === 0 ? {} : { leg }),
        })));
        const at = this.#stages.findIndex(({ name }) => name === LEG_STAGES[0]);
        this.#stages.splice(at, LEG_STAGES.length, ...rows);
        this.#onChange();
    }
    status(name, leg) {
        return this.#stages[this.#find(name, leg)]?.status;
    }
    begin(name, leg) {
        this.change(name, leg, { status: 'running', start: this.#now().toISOString() });
    }
    end(name, leg, status, log) {
        const had = this.#stages[this.#find(name, leg)];
        const now = this.#now().toISOString();
        const times = status === 'skipped' ? {} : { start: had?.start ?? now, end: now };
        this.change(name, leg, { status, log, ...times });
    }
    change(name, leg, change) {
        const at = this.#find(name, leg);
        const had = this.#stages[at];
        if (had === undefined)
            return;
        this.#stages[at] = { ...had, ...change };
        this.#onChange();
    }
    close(names, log) {
        const now = this.#now().toISOString();
        for (const [at, stage] of this.#stages.entries()) {
            if (!names.includes(stage.name))
                continue;
            if (stage.status === 'pending')
                this.#stages[at] = { ...stage, status: 'skipped' };
            if (stage.status === 'running')
                this.#stages[at] = { ...stage, status: 'failed', end: now, log };
        }
        this.#onChange();
    }
    #find(name, leg) {
        const ofLeg = this.#stages.findIndex((stage) => stage.name === name && stage.leg === leg);
        return ofLeg === -1 ? this.#stages.findIndex((stage) => stage.name === name && stage.leg === undefined) : ofLeg;
    }
}


/***/ }),

/***/ 10229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  finishPipeline: () => (  finishPipeline)
});

var external_node_fs_ = __webpack_require__(73024);
var clock = __webpack_require__(94850);
var post = __webpack_require__(49788);
var kitchen_verify_post = __webpack_require__(12883);
var publish_image_post = __webpack_require__(79918);
var setup_packer_post = __webpack_require__(12287);
var errors = __webpack_require__(8005);
var process_process = __webpack_require__(63815);
var child_host = __webpack_require__(57418);
var external_node_path_ = __webpack_require__(76760);
var environment = __webpack_require__(94463);
var record_file = __webpack_require__(33554);
var docker_docker = __webpack_require__(77338);
var pipeline_run = __webpack_require__(69947);
;// CONCATENATED MODULE: ./.build/pipeline/image-cleaning.js







async function cleanImages(host, states) {
    const ids = bakedIds(host, states);
    const lines = [];
    let isWhole = true;
    if (ids.length > 0) {
        const docker = (0,docker_docker.createDocker)((0,environment .Qc)(host.environment, [], {}));
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
async function removeUnnamed(docker, id) {
    try {
        const image = await docker.inspectImage(id);
        if (image === undefined || image.tags.length > 0)
            return undefined;
        await docker.removeImage(id);
        return '';
    }
    catch (error) {
        return (0,errors .bD)(error);
    }
}
function bakedIds(host, states) {
    const ids = bakedImages(host, states).flatMap(({ provider, id }) => (provider === 'docker' ? [id] : []));
    return [...new Set(ids.filter((id) => /^sha256:[0-9a-f]{64}$/.test(id)))];
}
function bakedImages(host, states) {
    return states.flatMap(({ stage, leg, slug }) => {
        const path = (0,external_node_path_.join)((0,pipeline_run .RM)(host), slug, 'record.json');
        if (stage !== 'bake')
            return [];
        if (!(0,external_node_fs_.existsSync)(path))
            return [];
        const { record } = (0,record_file .m7)(path);
        if (record.status === 'reused' || record.leg !== leg)
            return [];
        return record.images.map((image) => ({ ...image, leg }));
    });
}
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

var pipeline_response = __webpack_require__(13750);
var run_folder = __webpack_require__(4005);
var summary_turns = __webpack_require__(2988);
;// CONCATENATED MODULE: ./.build/pipeline/post.js














const POSTS = {
    'setup-packer': setup_packer_post.finishSetup,
    bake: post.cleanUp,
    'kitchen-verify': kitchen_verify_post.finishVerification,
    'publish-image': publish_image_post.finishPublishing,
};
async function finishPipeline(host) {
    const found = (0,run_folder .MW)(host, host.state('pipeline'));
    if (found === undefined)
        return;
    const { folder, notes, states } = found;
    const wasKilled = notes !== undefined && !notes.done && notes.main.pid !== process.pid;
    if (notes !== undefined && wasKilled)
        await endMain(host, notes);
    const summaries = new summary_turns .v();
    const results = await Promise.allSettled(states.map((state) => finishStage(host, state, states.length > 1, summaries)));
    for (const [index, result] of results.entries()) {
        if (result.status === 'fulfilled')
            continue;
        const { leg, stage } = states[index] ?? {};
        const message = `The clean-up after ${stage} of ${leg} met trouble: ${(0,errors .bD)(result.reason)}`;
        host.annotate({ level: 'warning', message });
    }
    if (notes !== undefined) {
        await endGit(notes);
        const cleaned = await closeResponse(host, notes, states);
        if (wasKilled)
            tellFinished(host, states, cleaned);
    }
    const isKept = host.kind === 'terminal' && notes?.done === true && (0,external_node_fs_.existsSync)(folder.checkout);
    if (!isKept)
        (0,run_folder .UG)(folder);
}
async function finishStage(host, kept, isOneOfMany, summaries) {
    const { stage, leg, workspace, state } = kept;
    const child = (0,child_host .V)(host, { inputs: {}, prefix: isOneOfMany ? leg : '', summaries, workspace, state });
    await POSTS[stage](child);
}
async function endMain(host, { main }) {
    if (!(await (0,process_process .W_)(main.pid, main.startTime)))
        return;
    (0,process_process .vG)(main.pid, 'SIGKILL');
    host.info('The main step was still there; it was ended.');
}
async function endGit({ mark }) {
    const running = () => (0,process_process .w4)(process_process .M$, mark);
    for (const pid of running())
        (0,process_process .vG)(pid, 'SIGKILL');
    await (0,process_process .a0)(async () => running().length === 0, (0,clock .rj)() + 2000);
}
function tellFinished(host, states, cleaned) {
    try {
        for (const line of finishedLines(host, states, cleaned))
            host.info(line);
    }
    catch (error) {
        const message = `What the killed run had finished could not be read from its records: ${(0,errors .bD)(error)}`;
        host.annotate({ level: 'warning', message });
    }
}
async function closeResponse(host, notes, states) {
    const path = (0,pipeline_run .NK)(host);
    const start = new Date();
    const cleaned = notes.cleanImages ? await cleanImages(host, states) : undefined;
    let response;
    try {
        response = pipeline_response .yS.parse(JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8')));
    }
    catch {
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
    (0,pipeline_response .j8)(host, path, { ...response, ...end, buildstages: stages });
    return cleaned?.log ?? '';
}


/***/ }),

/***/ 6564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Gg: () => (  titleOf),
    Lc: () => (  findRun),
    Os: () => (  checkOwnId),
    TH: () => (  idOf),
    jO: () => (  runsOfId),
    uD: () => (  requestsOf)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);


const MARKER = 'Bake ';
const LEAST_BEGINNING = 6;
const LEAST_ID = 8;
function titleOf(id) {
    return `${MARKER}${id}`;
}
function idOf({ title }) {
    return title.startsWith(MARKER) && isId(title.slice(MARKER.length)) ? title.slice(MARKER.length) : undefined;
}
function isId(text) {
    return /^[A-Za-z0-9][\w.-]{0,99}$/.test(text);
}
function checkOwnId(id, what) {
    if (!isId(id)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} must be letters, digits, and . _ -, at most 100, but was ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(id)}.`);
    }
    if (id.length < LEAST_ID) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(id)} is too short: it has to be found again among all requests. Give ${LEAST_ID} characters or more, or none.`);
    }
}
async function findRun(github, given) {
    const wanted = given.trim();
    if (wanted === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .dz('Which request? Give its id, as submit and list show it.');
    if (wanted.length < LEAST_BEGINNING) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`The id ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(wanted)} is too short: give ${LEAST_BEGINNING} characters or more.`);
    }
    const fits = [];
    for await (const run of github.runs()) {
        const id = idOf(run);
        if (id?.startsWith(wanted) === true || String(run.id) === wanted)
            fits.push(run);
    }
    const exact = fits.filter((run) => idOf(run) === wanted || String(run.id) === wanted);
    const found = exact.length > 0 ? exact : fits;
    const [only, ...more] = found;
    if (only === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`No run of ${github.repository} has the id ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(wanted)}. One that was submitted just now is shown after some seconds; bakehouse list shows those that are there.`);
    }
    if (more.length === 0)
        return only;
    const some = found.slice(0, 5).map((run) => `${idOf(run) ?? ''} (run ${run.id}, ${run.conclusion ?? run.status})`);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${found.length} runs fit ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(wanted)}: ${some.join(', ')}. Give more of the id, or the id of the run.`);
}
async function runsOfId(github, id, most) {
    const found = [];
    let seen = 0;
    for await (const run of github.runs()) {
        if (run.title === titleOf(id))
            found.push(run);
        seen += 1;
        if (seen >= most)
            break;
    }
    return found;
}
async function requestsOf(github, { limit, status }) {
    const found = [];
    for await (const run of github.runs()) {
        if (found.length >= limit)
            break;
        if (idOf(run) !== undefined && isWanted(run, status))
            found.push(run);
    }
    return found;
}
function isWanted(run, wanted) {
    const isOver = run.status === 'completed';
    if (wanted === 'all')
        return true;
    if (wanted === 'over')
        return isOver;
    if (wanted === 'running')
        return run.status === 'in_progress';
    if (wanted === 'waiting')
        return !isOver && run.status !== 'in_progress';
    return isOver && run.conclusion === wanted;
}


/***/ }),

/***/ 13750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Wr: () => (  healthOf),
    j8: () => (  writeResponse),
    ku: () => (  renderResponse),
    lN: () => (  responseOutput),
    yS: () => (  buildResponse)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);



const time = zod__WEBPACK_IMPORTED_MODULE_2__  .w$();
const link = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ rel: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), href: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP() })
    .describe('As in packerd: `rel` is buildrequest, buildresponse or artifact.');
const buildStage = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()
        .describe('GitClone, GitCheckout, RunBerksVendor, RunPacker, KitchenTest or DockerClean; Publish where something is published.'),
    status: zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(['pending', 'running', 'failed', 'complete', 'skipped'])
        .describe("packerd's, and `skipped` for what this run had no use for: there it stayed `pending`."),
    log: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().describe('What the stage printed, its end where it is long. Secrets are hidden.'),
    start: time.optional(),
    end: time.optional(),
    leg: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().optional().describe('Whose stage it is, where the run has several legs.'),
});
const buildError = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    code: zod__WEBPACK_IMPORTED_MODULE_3__  .aig()
        .int()
        .describe('100: the request is wrong; 4: what it names is not there; 5: this machine; 1: a stage failed.'),
    message: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(),
});
const buildResponse = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    buildrequestid: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().describe('The `id` of the request; without one, the run.'),
    id: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().describe('Of this response: a request that is run again has another one.'),
    status: zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(['pending', 'running', 'failed', 'complete']),
    buildstages: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(buildStage).describe('Those that have begun; while it runs the last one is the newest.'),
    buildrequest: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(link),
    images: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()).describe('Ids of local container images, 64 hex digits each, as packerd had them.'),
    artifacts: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(link).describe('All that is not a local container image: ids, files and names in registries.'),
    links: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(link),
    error: buildError.optional(),
});
function renderResponse(facts) {
    const { stages, images, end } = facts;
    const request = facts.runUrl === '' ? [] : [{ rel: 'buildrequest', href: facts.runUrl }];
    return {
        buildrequestid: facts.requestId,
        id: facts.id,
        status: statusOf(facts),
        buildstages: begunStages(stages, end !== null),
        buildrequest: [...request],
        images: [...new Set(images.flatMap((image) => localId(image) ?? []))],
        artifacts: distinct([
            ...images.flatMap(artifactsOf),
            ...(facts.artifacts ?? []).map(({ at }) => ({ rel: 'artifact', href: at })),
        ]),
        links: [...request, { rel: 'buildresponse', href: `file://${facts.path}` }],
        ...(end === null || end.error === null ? {} : { error: end.error }),
    };
}
function withShortLogs(response, most) {
    return {
        ...response,
        buildstages: response.buildstages.map((stage) => ({ ...stage, log: tailOf(stage.log, most) })),
    };
}
function tailOf(log, most) {
    if (log.length <= most)
        return log;
    const cut = log.slice(log.length - most);
    const line = cut.indexOf('\n');
    return `… ${line === -1 || line === cut.length - 1 ? cut : cut.slice(line + 1)}`;
}
function begunStages(stages, isOver) {
    const behindAll = `${stages.reduce((latest, { start = '' }) => (start > latest ? start : latest), '')}~`;
    const placed = new Map();
    for (const { leg, start } of stages)
        if (leg !== undefined && start !== undefined && start < (placed.get(leg) ?? behindAll))
            placed.set(leg, start);
    let latest = '';
    const begun = stages
        .filter(({ status }) => status !== 'pending')
        .map((stage) => {
        const before = stage.leg === undefined ? latest : (placed.get(stage.leg) ?? behindAll);
        const at = stage.start ?? before;
        if (stage.leg !== undefined)
            placed.set(stage.leg, at);
        if (at > latest)
            latest = at;
        return { stage, at };
    })
        .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
        .map(({ stage }) => stage);
    const last = begun.findLastIndex(({ status }) => status !== 'skipped');
    return isOver ? begun : begun.slice(0, last + 1);
}
function statusOf({ stages, end }) {
    if (end !== null)
        return end.error === null ? 'complete' : 'failed';
    return stages.every(({ status }) => status === 'pending') ? 'pending' : 'running';
}
function localId({ provider, id }) {
    return provider === 'docker' ? /^sha256:([0-9a-f]{64})$/.exec(id)?.[1] : undefined;
}
function artifactsOf(image) {
    const isLocal = localId(image) !== undefined;
    const id = image.region === 'local' ? image.id : `${image.region}:${image.id}`;
    const own = isLocal ? [] : image.files.length > 0 ? image.files.map(({ path }) => path) : [id];
    const names = image.tags.filter((tag) => !tag.startsWith('bakehouse.local/'));
    const handed = image.handoff?.ref ?? null;
    return [...own, ...names, ...(handed === null ? [] : [handed])].map((href) => ({ rel: 'artifact', href }));
}
function distinct(links) {
    return [...new Map(links.map((one) => [one.href, one])).values()];
}
function healthOf(percentFull) {
    if (percentFull === undefined)
        return 'err';
    if (percentFull > 95)
        return 'bad';
    return percentFull > 90 ? 'poor' : 'ok';
}
const FILE_LOG = 256 * 1024;
const OUTPUT_LOGS = 200 * 1024;
function writeResponse(host, path, response) {
    try {
        (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__  .vK)(path, `${JSON.stringify(withShortLogs(response, FILE_LOG), null, 2)}\n`, 0o644);
    }
    catch (error) {
        host.annotate({ level: 'warning', message: `The response could not be written to ${path}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}` });
    }
}
function responseOutput(host, response) {
    const each = Math.floor(OUTPUT_LOGS / Math.max(1, response.buildstages.length));
    const text = JSON.stringify(withShortLogs(response, each));
    return host.hides(text)
        ? JSON.stringify({ ...response, buildstages: response.buildstages.map((one) => ({ ...one, log: '' })) })
        : text;
}


/***/ }),

/***/ 23012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  shell: () => (  shell)
});

var errors = __webpack_require__(8005);
var rights = __webpack_require__(29340);
var process_interrupt = __webpack_require__(50545);
var runner_inputs = __webpack_require__(88278);
var open_plan = __webpack_require__(52324);
var selection = __webpack_require__(42382);
var leg_run = __webpack_require__(94921);
var packer_tools = __webpack_require__(55513);
var pipeline_run = __webpack_require__(69947);
var plan_stage = __webpack_require__(69229);
var settings = __webpack_require__(28668);
var watch = __webpack_require__(63546);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var bake_settings = __webpack_require__(28573);
var means = __webpack_require__(80952);
var files = __webpack_require__(74555);
var process_command = __webpack_require__(40039);
var process_process = __webpack_require__(63815);
var relay = __webpack_require__(70164);
var secrets_secrets = __webpack_require__(11217);
var dockerfile_arguments = __webpack_require__(39205);
var dockerfile_builder = __webpack_require__(87558);
var daemon = __webpack_require__(78041);
var instruction = __webpack_require__(78268);
var source_text = __webpack_require__(11759);
;// CONCATENATED MODULE: ./.build/bake/dockerfile-prefix.js













const LIMIT_MS = 60 * 60_000;
const LINES_TOLD = 6;
function prefixBefore(text, line) {
    const { list } = (0,instruction .KK)((0,source_text .J)(text, 'Dockerfile'));
    const at = list.findLastIndex((one) => one.line <= line);
    const found = list[at];
    if (found === undefined || found.name === 'from' || !list.slice(0, at).some(({ name }) => name === 'from'))
        return undefined;
    return prefixOf(text, found.line);
}
function prefixOfBase(text, target) {
    const { list } = (0,instruction .KK)((0,source_text .J)(text, 'Dockerfile'));
    const isTarget = (rest) => target !== null && / as ([^ ]+)$/i.exec(rest)?.[1]?.toLowerCase() === target.toLowerCase();
    const from = list.findLastIndex(({ name, rest }) => name === 'from' && (target === null || isTarget(rest)));
    const step = list[from + 1];
    return from === -1 || step === undefined || step.name === 'from' ? undefined : prefixOf(text, step.line);
}
function prefixOf(text, line) {
    const lines = text.split('\n');
    return { text: `${lines.slice(0, line - 1).join('\n')}\n`, before: (lines[line - 1] ?? '').trim(), line };
}
async function buildPrefix(host, { connectDaemon }, task, prefix, { label, folder, mark, signal }) {
    const base = (0,daemon .O)(host.environment, [], folder, mark);
    const builder = await (0,dockerfile_builder .Lx)(connectDaemon((0,process_process .E_)(base)), base);
    const [file, idFile] = [(0,external_node_path_.join)(folder, 'Dockerfile'), (0,external_node_path_.join)(folder, 'image-id')];
    (0,external_node_fs_.writeFileSync)(file, prefix.text, { mode: 0o600 });
    const ignored = `${task.dockerfile.path}.dockerignore`;
    if ((0,external_node_fs_.existsSync)(ignored))
        (0,external_node_fs_.copyFileSync)(ignored, `${file}.dockerignore`);
    const secrets = task.secrets.map(([id, value], index) => {
        const path = (0,external_node_path_.join)(folder, `secret-${index}`);
        (0,files .vK)(path, value);
        return { id, path };
    });
    const { context, platform, args, arguments: extra } = task;
    const build = {
        file,
        context,
        target: null,
        platform,
        args,
        secrets,
        tags: [],
        labels: [],
        usesCache: true,
        extra,
        idFile,
        mark,
    };
    const command = (0,dockerfile_arguments .Oe)({ ...build, ownLabels: [label] }, builder);
    const call = { environment: { ...base, ...command.environment }, cwd: context, limitMs: LIMIT_MS, signal };
    const { exitCode, stdout, stderr } = await (0,process_command .d1)('docker', command.args, call);
    if (exitCode === 0)
        return (0,external_node_fs_.readFileSync)(idFile, 'utf8').trim();
    const scrub = (0,secrets_secrets .EN)(task.secrets.map(([, value]) => value).filter((value) => value !== ''));
    const said = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
    const told = said.slice(-LINES_TOLD).map((line) => (0,relay .of)(line, scrub));
    throw new errors .yo(`What ${task.dockerfile.shown} has before line ${prefix.line} cannot be built:\n${told.join('\n')}`);
}

var hand_off = __webpack_require__(98761);
var bake_parent = __webpack_require__(556);
var planned_leg = __webpack_require__(71751);
var image_provider = __webpack_require__(33623);
var run_arguments = __webpack_require__(835);
var run_environment = __webpack_require__(20282);
var preflight = __webpack_require__(3636);
var program = __webpack_require__(85987);
var run_selection = __webpack_require__(15537);
var run_variables = __webpack_require__(81267);
;// CONCATENATED MODULE: ./.build/bake/rehearsal.js














const rehearsal_LIMIT_MS = 60 * 60_000;
const rehearsal_LINES_TOLD = 6;
function buildToEnter({ task, identity, leg }, wanted) {
    if (task.builder !== 'packer')
        throw new TypeError('A Dockerfile has no builds.');
    const chosen = (0,run_selection .w)(task.template.model, task.only, task.except).builds;
    const resolved = identity.read?.template?.builds ?? [];
    const builds = chosen.map((build) => resolved.find(({ name }) => name === build.name) ?? build);
    const names = builds.map(({ name }) => name);
    const named = wanted === '' ? builds : builds.filter(({ name }) => name === wanted);
    const [build, ...more] = named;
    if (build === undefined) {
        throw new errors .yo(names.length === 0
            ? `Which builds the template of ${leg.leg} has can be known by running Packer only, so none of them can be entered.`
            : `Input "build" must be ${(0,runner_inputs .A3)(names)}, but was ${JSON.stringify(wanted)}.`);
    }
    if (more.length > 0)
        throw new errors .yo(`${leg.leg} has several builds; name the one to step into with --build: ${names.join(', ')}.`);
    return build;
}
async function rehearse(host, providers, request) {
    const { settled, task, build, rehearsal, folder, mark, signal } = request;
    const { leg } = settled.leg;
    const title = (0,image_provider .lc)(build.type, providers)?.title ?? build.type;
    const why = rehearsal.refuses((0,preflight .I)(build));
    if (why !== undefined)
        throw new errors .yo(`${leg}, a build of ${title}, cannot be entered before its provisioners: ${why}. Step in after them with --at end.`);
    const [programs, temporary] = [(0,external_node_path_.join)(folder, 'programs'), (0,external_node_path_.join)(folder, 'packer')];
    (0,external_node_fs_.mkdirSync)(temporary, { recursive: true, mode: 0o700 });
    const own = (0,run_environment .g)(host.environment, [], { temporary, debugLog: undefined }, mark);
    rehearsal.stage(programs, own);
    const path = `${programs}${external_node_path_.delimiter}${own['PATH'] ?? ''}`;
    const given = task.varsInEnvironment ? (0,run_environment .s)(own, [...task.vars, ...task.secretVars]) : own;
    const environment = { ...given, PATH: path, CHECKPOINT_DISABLE: '1' };
    const variables = await (0,run_variables .X)({
        template: task.template.model,
        workspace: host.workspace,
        workingDirectory: task.workingDirectory,
        varFiles: task.varFiles,
        vars: task.vars,
        secretVars: task.secretVars,
        retryVars: [],
        folder,
    });
    for (const value of variables.secrets)
        host.secret(value);
    const packer = await (0,program .ym)(environment, host.kind);
    (0,preflight .dJ)(packer, task.template.model, host.kind);
    const wanted = {
        template: task.template.argument,
        only: [build.name],
        except: [],
        varFiles: variables.files,
        onError: 'cleanup',
        parallelBuilds: 0,
        isStepping: false,
        extra: task.arguments,
    };
    const args = (0,run_arguments .fb)(wanted).map((word) => (word === '-machine-readable' ? '-color=false' : word));
    const call = { environment, cwd: task.workingDirectory, limitMs: rehearsal_LIMIT_MS, signal };
    const { stdout, stderr } = await (0,process_command .d1)(packer.path, args, call);
    const words = rehearsal.heard(programs);
    if (words !== undefined)
        return { words, temporary };
    const scrub = (0,secrets_secrets .EN)(variables.secrets);
    const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
    const told = lines.slice(-rehearsal_LINES_TOLD).map((line) => (0,relay .of)(line, scrub));
    throw new errors .yo(`Packer does not come to the start of ${build.name} in ${leg}. Its last words:\n${told.join('\n')}`);
}

var leg_record = __webpack_require__(9976);
var marked_containers = __webpack_require__(42531);
var external_node_crypto_ = __webpack_require__(77598);
var kitchen_verify_journal = __webpack_require__(32902);
var paths = __webpack_require__(56408);
var external_node_child_process_ = __webpack_require__(31421);
var external_node_os_ = __webpack_require__(48161);
var clock = __webpack_require__(94850);
;// CONCATENATED MODULE: ./.build/core/process/attached.js





const GRACE_MS = 2000;
const STTY_MS = 2000;
async function runAttached({ program, args, environment, signal }) {
    const restore = terminalSettings();
    try {
        return await new Promise((resolve, reject) => {
            const child = (0,external_node_child_process_.spawn)(program, [...args], { env: { ...environment }, stdio: 'inherit' });
            let isOver = false;
            const end = () => {
                child.kill('SIGTERM');
                void (0,process_process .a0)(async () => isOver, (0,clock .rj)() + GRACE_MS).then((inTime) => inTime || child.kill('SIGKILL'));
            };
            if (signal.aborted)
                end();
            signal.addEventListener('abort', end, { once: true });
            child.once('error', (error) => {
                const why = (0,errors .$N)(error) === 'ENOENT' ? 'is not on PATH' : `cannot be started (${error.message})`;
                reject(new errors .yo(`${program} ${why}.`));
            });
            child.once('exit', (code, name) => {
                isOver = true;
                signal.removeEventListener('abort', end);
                resolve(code ?? 128 + (name === null ? 0 : external_node_os_.constants.signals[name]));
            });
        });
    }
    finally {
        restore();
    }
}
function writeAsAttached(chunk) {
    process.stdout.write(chunk);
}
function terminalSettings() {
    if (!process.stdin.isTTY)
        return () => { };
    const stty = (args) => {
        const { status, stdout } = (0,external_node_child_process_.spawnSync)('stty', args, {
            stdio: ['inherit', 'pipe', 'ignore'],
            timeout: STTY_MS,
            killSignal: 'SIGKILL',
            encoding: 'utf8',
        });
        return status === 0 ? stdout.trim() : undefined;
    };
    const before = stty(['-g']);
    return () => {
        if (before !== undefined && before !== '')
            stty([before]);
    };
}

var secrets_environment = __webpack_require__(94463);
var trial = __webpack_require__(80361);
var workspace_copy = __webpack_require__(15652);
;// CONCATENATED MODULE: ./.build/pipeline/shell/room.js










const UP_MS = 30 * 60_000;
async function openRoom(host, interrupt, subject) {
    const mark = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const environment = (0,secrets_environment .Qc)(host.environment, [], { [process_process .M$]: mark });
    const own = (0,kitchen_verify_journal .gt)(host);
    const journal = (0,kitchen_verify_journal .Fs)(host, own, {
        main: { pid: process.pid, startTime: (await (0,process_process .P2)(process.pid)) ?? '' },
        engine: 'script',
        mark,
        root: host.workspace,
        destroy: 'always',
        subject: { ...subject, files: [...subject.files] },
        environment,
    });
    journal.note({ kind: 'instance', instance: subject.leg, config: null });
    (0,external_node_fs_.mkdirSync)(workFolderOf(own.path), { recursive: true, mode: 0o700 });
    const cancel = new AbortController();
    interrupt.onFirst(() => cancel.abort());
    return { host, mark, environment, folder: own.path, journal, signal: cancel.signal };
}
function workFolderOf(folder) {
    return (0,external_node_path_.join)(folder, 'work');
}
async function visit(room, { shell: open }, asked) {
    const { host, journal, signal } = room;
    const { subject, command } = asked;
    let run;
    let isClear = false;
    try {
        run = await prepare(room, open, asked);
        for (const line of await run.start())
            host.info(line);
        host.info(command === '' ? `In ${subject.leg}. All of it is thrown away at the end of the shell.` : `In ${subject.leg}.`);
        return await run.enter({
            shell: asked.shell === '' ? null : asked.shell,
            command: command === '' ? null : command,
            isTerminal: asked.isTerminal,
            signal,
            attach: async (program, args) => runAttached({ program, args, environment: room.environment, signal }),
            write: writeAsAttached,
        });
    }
    finally {
        const left = run === undefined ? [] : await run.remove();
        isClear = left.length === 0;
        if (isClear)
            journal.changeIfPossible({ phase: 'done' });
        if (isClear && run !== undefined)
            host.info(`Left ${subject.leg}; nothing of it is left behind.`);
    }
}
async function prepare(room, open, asked) {
    const { host, mark, environment, folder, journal, signal } = room;
    const { subject, start, platform, machine } = asked;
    const logs = (0,external_node_path_.join)((0,paths .OW)(host), 'logs');
    return open.prepare({
        subject,
        start,
        platform,
        machine,
        name: `bakehouse-shell-${subject.slug}-${mark.slice(0, 8)}`,
        mark,
        run: host.run.id === '' ? 'local' : host.run.id,
        folder: (0,workspace_copy .VM)(folder),
        private: (0,trial .gS)(folder),
        workspace: (0,external_node_fs_.realpathSync)(host.workspace),
        environment,
        timeoutMs: UP_MS,
        isInterrupted: () => signal.aborted,
        onStarted: (thing) => journal.note({ kind: 'started', provider: subject.provider, ...thing }),
        keepLog: (name, path) => (0,trial .Ob)({ host, logs, subject, scrub: (text) => host.scrub(text) }, `shell-${name}`, path),
    });
}

;// CONCATENATED MODULE: ./.build/pipeline/shell/enter.js
















const { providers } = means .K;
async function enterLeg(run, entrance) {
    const { leg, inputs, isTerminal } = entrance;
    const host = await hostOf(run, entrance);
    const options = (0,bake_settings .s)(host);
    const settlement = await (0,planned_leg .Oo)(host, providers, options);
    if (settlement.kind === 'blocked')
        throw new errors .yo(`${leg.leg} cannot be entered: ${settlement.reason}.`);
    const { settled } = settlement;
    const build = settled.task.builder === 'packer' ? buildToEnter(settled, inputs.build) : undefined;
    const provider = (0,image_provider .lc)(build?.type ?? 'dockerfile', providers);
    const open = ableToEnter(provider, build?.type ?? 'dockerfile', leg);
    const { subject, prefix } = await whatToStart({ host, options, settled, build, provider: open.provider, entrance });
    const room = await openRoom(host, run.interrupt, subject);
    const started = prefix === undefined ? subject : await builtPrefix(room, settled, subject, prefix);
    const start = build === undefined ? null : await builderStart(room, settled, build, open, entrance);
    return visit(room, open, {
        subject: started,
        start,
        platform: settled.task.builder === 'dockerfile' ? settled.task.platform : null,
        machine: machineOf(leg),
        shell: inputs.shell,
        command: inputs.command,
        isTerminal,
    });
}
async function hostOf(run, { leg, plan, tools, inputs }) {
    return run.child({
        stage: 'kitchen-verify',
        leg,
        environment: await tools.of(leg),
        inputs: {
            plan: plan.path,
            'plan-digest': plan.digest,
            leg: leg.leg,
            'secret-vars': (0,settings .SQ)(inputs['secret-vars']),
        },
    });
}
function ableToEnter(provider, type, { leg }) {
    if (provider?.shell !== undefined)
        return { provider, shell: provider.shell };
    const titles = providers.flatMap(({ title, shell }) => (shell === undefined ? [] : [title]));
    const able = `${titles.slice(0, -1).join(', ')} and ${titles.at(-1)}`;
    throw new errors .yo((0,image_provider .JM)(provider?.title ?? `the builder ${type}`, `step into the build of ${leg}`, `It can with ${able}; where Packer's own stops will do, bake it with --debug.`));
}
async function whatToStart(asked) {
    const { host, settled, entrance } = asked;
    const { leg, at, isBaked, failed } = entrance;
    if (settled.task.builder === 'dockerfile') {
        const { text, shown } = settled.task.dockerfile;
        const line = failed.get(shown);
        const prefix = at === 'provision'
            ? prefixOfBase(text, settled.task.target)
            : isBaked || line === undefined
                ? undefined
                : prefixBefore(text, line);
        if (prefix !== undefined) {
            host.info(`What ${shown} has before line ${prefix.line}: ${prefix.before}`);
            return { subject: subjectOf(asked, { id: leg.leg }), prefix };
        }
        if (at === 'provision')
            throw new errors .yo(`${shown} has no step after the image that it starts from. Step in at its end with --at end.`);
    }
    if (at === 'provision')
        return { subject: await firstSubject(asked) };
    if (!isBaked)
        throw new errors .yo(`${leg.leg} did not come to its end, so there is nothing of it to step into. Its machine before the provisioners: bakehouse shell ${leg.leg} --at provision.`);
    return { subject: await lastSubject(asked) };
}
async function firstSubject(asked) {
    const { host, options, settled, build, provider, entrance } = asked;
    const { leg, opened } = entrance;
    if (provider.shell?.rehearsal !== undefined)
        return subjectOf(asked, { id: settled.late.get('source.id') ?? leg.leg });
    const above = opened.plan.legs.find((one) => one.leg === leg.parent);
    const record = above === undefined ? undefined : await (0,leg_record .x)(host, options, opened.plan, above);
    if (above !== undefined && record !== undefined) {
        const image = (0,bake_parent .wq)(above, record.record.images, leg.axes['region']);
        host.info(`It starts from ${above.leg}: ${image.id}`);
        return subjectOf(asked, await bakedFacts(asked, image, above));
    }
    const source = settled.sources.find(({ of }) => of === provider.name);
    const id = source?.id ?? (build === undefined ? undefined : provider.shell?.startsFrom?.(build.literals));
    if (id === undefined) {
        throw new errors .yo(`What ${leg.leg} starts from is known to Packer alone: its template names no image that can be read, and the manifest no source. Step in after its provisioners with --at end.`);
    }
    host.info(`It starts from ${source?.name ?? id}`);
    const path = source?.name === undefined || source.name === null ? '' : (0,external_node_path_.resolve)(host.workspace, source.name);
    return subjectOf(asked, { id, ...((0,external_node_fs_.existsSync)(path) ? { files: [path] } : {}) });
}
async function lastSubject(asked) {
    const { host, options, build, entrance } = asked;
    const { leg, opened } = entrance;
    const found = await (0,leg_record .x)(host, options, opened.plan, leg);
    const images = (found?.record.images ?? []).filter((image) => build === undefined || image.build === build.name);
    const image = (0,bake_parent .wq)(leg, images.length === 0 ? (found?.record.images ?? []) : images, leg.axes['region']);
    host.info(`Its image is ${image.id}${found?.record.status === 'baked' ? ', baked just now' : ''}`);
    return subjectOf(asked, await bakedFacts(asked, image, leg));
}
async function bakedFacts({ host, options, entrance }, image, leg) {
    const source = (0,image_provider .li)(image.provider, providers)?.subject;
    await source?.ready?.(environmentOf(host));
    const folder = (0,hand_off .KK)(host, leg.work);
    const wanted = { ...leg, folder };
    const reference = await (0,hand_off .ie)(host, providers, options, entrance.opened.plan['build-registry'], wanted, image);
    await source?.present?.(image, reference, environmentOf(host));
    const { id, region, account, files } = image;
    return {
        id,
        region,
        account,
        reference,
        files: files.map(({ path }) => (0,external_node_path_.resolve)(folder, path)),
        digests: files.map(({ sha256 }) => sha256),
    };
}
function subjectOf({ host, settled, provider, build, entrance }, facts) {
    const written = build?.literals['region'];
    const own = provider.region?.(host.environment) ?? 'local';
    const region = entrance.leg.axes['region'] ?? (typeof written === 'string' ? written : own);
    const { leg, slug } = settled.leg;
    return { leg, slug, provider: provider.name, region, account: null, reference: facts.id, files: [], ...facts };
}
async function builtPrefix(room, settled, subject, prefix) {
    const place = { folder: workFolderOf(room.folder), mark: room.mark, signal: room.signal };
    const task = settled.task.builder === 'dockerfile' ? settled.task : undefined;
    if (task === undefined)
        throw new TypeError('Only a Dockerfile is built in part.');
    const id = await buildPrefix(room.host, means .K, task, prefix, { ...place, label: [marked_containers .J6, room.mark] });
    return { ...subject, id, reference: id };
}
async function builderStart(room, settled, build, { provider }, { at }) {
    const rehearsal = provider.shell?.rehearsal;
    const { task, late, identity } = settled;
    if (rehearsal === undefined || task.builder !== 'packer')
        return null;
    const { host, mark, signal } = room;
    const folder = workFolderOf(room.folder);
    const { words, temporary } = await rehearse(host, providers, {
        settled,
        task,
        build,
        rehearsal,
        folder,
        mark,
        signal,
    });
    const image = build.literals['image'];
    const names = [
        ...(typeof image === 'string' ? [image] : []),
        ...['parent.id', 'source.id'].flatMap((name) => late.get(name) ?? []),
        ...identity.bases.flatMap(({ source }) => (source === null ? [] : [source.id, source.name ?? source.id])),
        ...task.vars.map(([, value]) => value),
    ].filter((name) => name !== '');
    const user = build.literals['exec_user'];
    if (typeof user !== 'string' && (0,preflight .I)(build).isWritten('exec_user')) {
        host.annotate({
            level: 'warning',
            title: 'Shell',
            message: `The exec_user of ${build.name} can be computed by Packer alone. You are the user of its image, where provisioners may be another.`,
        });
    }
    return {
        words,
        temporary,
        workingDirectory: task.workingDirectory,
        stands: at === 'end' ? names : null,
        user: typeof user === 'string' && user !== '' ? user : null,
    };
}
function environmentOf({ environment }) {
    return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
function machineOf({ verify }) {
    const script = verify?.['script'];
    const machine = typeof script === 'object' && script !== null && 'machine' in script ? script.machine : undefined;
    return typeof machine === 'object' && machine !== null ? { ...machine } : null;
}

var shell_inputs = __webpack_require__(48811);
;// CONCATENATED MODULE: ./.build/pipeline/shell/shell.js














async function shell(host) {
    (0,rights .C)('bakehouse shell');
    for (const value of (0,runner_inputs .Iq)(host.input('secret-vars')))
        if (value !== '')
            host.secret(value);
    const inputs = (0,runner_inputs .Ko)(shell_inputs .S, (name) => host.input(name));
    const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
    if (inputs.leg === '')
        throw new errors .dz('Name the leg to step into: bakehouse shell LEG.');
    if (inputs.command === '' && !isTerminal) {
        throw new errors .yo(`Standard input and output are not both a terminal, so nobody could type. Give a command: bakehouse shell ${inputs.leg} -- COMMAND.`);
    }
    const interrupt = (0,process_interrupt .Y)();
    interrupt.onFirst(() => host.info('The shell is ended.'));
    try {
        return await (0,process_interrupt .m)(host, interrupt, () => stepIn(host, inputs, isTerminal, interrupt));
    }
    finally {
        interrupt.dispose();
    }
}
async function stepIn(host, inputs, isTerminal, interrupt) {
    const root = { ...host, input: (name) => (name === 'only' ? inputs.leg : host.input(name)) };
    const failed = new FailedSteps();
    const run = new pipeline_run .Ke(failed.heardBy(root), (0,settings .sb)(root), interrupt, watch .oF);
    host.saveState('pipeline', run.folder.path);
    await run.note({ cleanImages: false, done: false });
    const { plan, opened } = await planned(run);
    const leg = legToEnter(opened, inputs.leg);
    const tools = new packer_tools .A(run);
    const at = inputs.at === '' ? (leg.work.builder === 'packer' ? 'provision' : 'end') : inputs.at;
    await bakeAbove(run, plan, opened, tools, leg);
    const end = at === 'end' && leg.todo.includes('bake') ? await (0,leg_run .u)(run, plan, tools, untested(leg)) : undefined;
    if (run.isStopped)
        throw new errors .yo('It was cancelled before anything was entered.');
    const isBaked = end === undefined || end.status === 'done';
    const code = await enterLeg(run, { plan, opened, tools, leg, at, isBaked, failed: failed.lines, inputs, isTerminal });
    await run.note({ cleanImages: false, done: true });
    return code;
}
async function planned(run) {
    try {
        const { plan } = await (0,plan_stage .n1)(run, null);
        return { plan, opened: await (0,open_plan .u)(run.host, plan.path, plan.digest) };
    }
    catch (error) {
        if (!(error instanceof errors .yo))
            throw error;
        throw new errors .yo(error.message.replace(/^Input "only" holds "([^"\n]*)", which names/, '"$1" names'));
    }
}
function legToEnter({ plan }, named) {
    const only = named.split(/[\n,]/).map((one) => one.trim());
    const ids = (0,selection .Q7)(plan.legs, { only: only.filter((one) => one !== ''), except: [], with: 'none' });
    const [leg, ...more] = plan.legs.filter((one) => ids.has(one.leg));
    if (leg === undefined)
        throw new errors .yo(`There is no leg ${named}.`);
    if (more.length === 0)
        return leg;
    const all = [leg, ...more].map((one) => one.leg);
    throw new errors .yo(`${named} stands for several legs, and one is entered at a time: ${(0,runner_inputs .A3)(all)}.`);
}
function untested(leg) {
    return { ...leg, todo: ['bake'] };
}
async function bakeAbove(run, plan, opened, tools, leg) {
    const parent = opened.plan.legs.find((one) => one.leg === leg.parent);
    if (parent === undefined)
        return;
    await bakeAbove(run, plan, opened, tools, parent);
    if (run.isStopped)
        return;
    if (parent.todo.length === 0) {
        run.host.info(`${leg.leg} builds on ${parent.leg}, which is there already.`);
        return;
    }
    run.host.info(`${leg.leg} builds on ${parent.leg}: ${parent.reason}.`);
    const { status, failures } = await (0,leg_run .u)(run, plan, tools, parent);
    if (status === 'done' || run.isStopped)
        return;
    const why = failures[0] ?? `it is ${status}`;
    throw new errors .yo(`${leg.leg} cannot be entered, since it builds on ${parent.leg}, which has no good image: ${why}`);
}
class FailedSteps {
    lines = new Map();
    heardBy(host) {
        return {
            ...host,
            annotate: (annotation) => {
                const { level, file, line } = annotation;
                if (level === 'error' && file !== undefined && line !== undefined)
                    this.lines.set(file, line);
                host.annotate(annotation);
            },
        };
    }
}


/***/ }),

/***/ 32346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    validateAll: () => (  validateAll)
  });
  var _actions_bake_main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23974);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _core_process_interrupt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50545);
  var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39535);
  var _settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28668);
  var _packer_tools_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55513);
  var _pipeline_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69947);
  var _plan_stage_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(69229);
  var _watch_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63546);









async function validateAll(host) {
    const interrupt = (0,_core_process_interrupt_js__WEBPACK_IMPORTED_MODULE_2__  .Y)();
    try {
        const run = new _pipeline_run_js__WEBPACK_IMPORTED_MODULE_5__  .Ke(host, (0,_settings_js__WEBPACK_IMPORTED_MODULE_3__  .sb)(host), interrupt, _watch_js__WEBPACK_IMPORTED_MODULE_7__  .oF);
        host.saveState('pipeline', run.folder.path);
        await run.note({ cleanImages: false, done: false });
        const { plan, levels } = await (0,_plan_stage_js__WEBPACK_IMPORTED_MODULE_6__  .n1)(run, null, { 'look-up': 'false' });
        const legs = levels.flat();
        const tools = new _packer_tools_js__WEBPACK_IMPORTED_MODULE_4__  .A(run);
        const results = await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_8__  .Q)(legs, 1, async (leg) => run.isStopped ? ['The run was cancelled.'] : validateLeg(run, plan, tools, leg));
        const wrong = results.flatMap((failures, index) => failures.map((failure) => `${legs[index]?.leg ?? ''}: ${failure}`));
        await run.note({ cleanImages: false, done: true });
        if (wrong.length > 0)
            host.fail(wrong.join('\n'));
        else
            host.info(`Validated ${legs.length} ${legs.length === 1 ? 'leg' : 'legs'}.`);
    }
    finally {
        interrupt.dispose();
    }
}
async function validateLeg(run, plan, tools, leg) {
    let environment;
    try {
        environment = await tools.of(leg);
    }
    catch (error) {
        return [(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .Uc)(error)];
    }
    const child = run.child({
        stage: 'bake',
        leg,
        environment,
        inputs: {
            mode: 'validate',
            plan: plan.path,
            'plan-digest': plan.digest,
            leg: leg.leg,
            'secret-vars': (0,_settings_js__WEBPACK_IMPORTED_MODULE_3__  .SQ)(run.inputs['secret-vars']),
        },
    });
    await run.perform(child, (own) => (0,_actions_bake_main_js__WEBPACK_IMPORTED_MODULE_0__.bake)(own));
    return child.failures;
}


/***/ })

};
