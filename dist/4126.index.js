export const id = 4126;
export const ids = [4126,4377];
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
var means = __webpack_require__(72646);
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
  var _providers_providers_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(410);
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
    const isStateNeeded = leftovers.some(({ kind, state }) => kind === 'instance' && state === 'left');
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

/***/ 29940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  createPublishFolder),
    a0: () => (  readJournal),
    au: () => (  openLedger),
    vK: () => (  changeLine)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74555);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);
  var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94463);
  var _core_secrets_secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11217);
  var _publish_engine_journal_ledger_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19894);
  var _publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39914);









function createPublishFolder(host) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host), `p-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(path, { recursive: true, mode: 0o700 });
    return { path, journal: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, _publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_8__  .RD) };
}
function openLedger(host, { journal: path }, interrupt) {
    const cancel = new AbortController();
    interrupt.onFirst(() => cancel.abort());
    const { url, id, attempt } = host.run;
    return (0,_publish_engine_journal_ledger_js__WEBPACK_IMPORTED_MODULE_7__  .n)({
        run: { url, id, attempt },
        signal: cancel.signal,
        now: () => new Date(),
        write: (journal) => (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_3__  .vK)(path, `${JSON.stringify(journal, null, 2)}\n`, 0o644),
        scrub: (0,_core_secrets_secrets_js__WEBPACK_IMPORTED_MODULE_6__  .EN)([...(0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_5__  .w2)(host.environment, (0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_5__  .QI)(host.environment)), host.input('github-token')].filter((one) => one !== '')),
        log: (change) => host.info(changeLine(change)),
    });
}
function changeLine({ target, leg, region, what, before, after }) {
    const where = [target, leg, region].filter((part) => part !== null && part !== '').join(' ');
    const turn = before === null && after === null ? '' : ` (${before ?? 'nothing'} → ${after ?? 'nothing'})`;
    return `${where}: ${what}${turn}`;
}
function readJournal(host, path) {
    if (path === '' || !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
        return undefined;
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host)), folder) || !/^p-[0-9a-f]{8}$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder))) {
        throw new Error(`the journal ${path} lies outside of ${(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host)}`);
    }
    return _publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_8__  .Di.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8')));
}


/***/ }),

/***/ 20169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  N9: () => (  keepFiles),
  dF: () => (  keepJournal),
  cs: () => (  keepRecords)
});

var external_node_path_ = __webpack_require__(76760);
var artifact_name = __webpack_require__(92974);
var journal = __webpack_require__(39914);
var files = __webpack_require__(74555);
var paths = __webpack_require__(56408);
;// CONCATENATED MODULE: ./.build/actions/publish-image/record.js



function publishRecord(host, { record, digest }, outcomes, time) {
    const { run } = host;
    const isOfRun = record.run.id === run.id && record.run.attempt === run.attempt;
    const own = outcomes.map(publicationOf);
    const isOwn = ({ target, kind }) => own.some((one) => one.target === target && one.kind === kind);
    return {
        ...record,
        stage: 'publish',
        previous: record.stage === 'publish' ? record.previous : digest,
        run: { url: run.url, id: run.id, attempt: run.attempt },
        stages: [...record.stages.filter(({ name }) => name !== PUBLISH || isOfRun), ...stageOf(outcomes, time)],
        publications: [...record.publications.filter((one) => !isOwn(one)), ...own],
    };
}
const PUBLISH = 'Publish';
function stageOf(outcomes, time) {
    if (time === undefined)
        return [];
    const status = outcomes.some((one) => one.status === 'failed') ? 'failed' : 'complete';
    return [{ name: PUBLISH, status, start: time.start, end: time.end }];
}
function publicationOf({ target, kind, region, id, digest, ref, status }) {
    return { target, kind, region, id, digest, ref, status };
}
function writePublishRecord(host, slug, record) {
    const path = (0,external_node_path_.join)((0,paths .OW)(host), 'legs', slug, 'publish', 'record.json');
    const text = `${JSON.stringify(record, null, 2)}\n`;
    (0,files .vK)(path, text, 0o644);
    return { record, digest: (0,files .sc)(text), from: path, attempt: record.run.attempt };
}

;// CONCATENATED MODULE: ./.build/actions/publish-image/keep.js




async function keepRecords(host, prefix, { admitted }, outcomes, entries) {
    const written = [];
    for (const { found, candidate, targets, isPrevious } of admitted) {
        if (isPrevious === true)
            continue;
        const own = outcomes.filter(({ leg, target }) => leg === candidate.leg || (leg === '' && targets.includes(target)));
        if (own.length === 0)
            continue;
        const time = (0,journal .tO)(entries, candidate.leg, targets);
        const made = writePublishRecord(host, candidate.slug, publishRecord(host, found, own, time));
        written.push(made);
        const name = (0,artifact_name .N8)(prefix, candidate.slug, 'publish', host.run.attempt);
        await keep(host, name, [made.from], (0,external_node_path_.dirname)(made.from), `The record of ${candidate.leg}`);
    }
    return written;
}
async function keepJournal(host, prefix, path) {
    await keep(host, (0,artifact_name .P3)(prefix, host.run.attempt), [path], (0,external_node_path_.dirname)(path), 'The journal');
}
async function keepFiles(host, prefix, folder, files) {
    if (files.length === 0)
        return;
    const paths = files.map((file) => (0,external_node_path_.join)(folder, file));
    await keep(host, (0,artifact_name .Er)(prefix, host.run.attempt), paths, folder, 'What was written');
}
async function keep(host, name, files, root, what) {
    if (host.kind !== 'actions')
        return;
    const uploaded = await host.upload({ name, files: files.map((file) => (0,external_node_path_.relative)(root, file)), root });
    if (uploaded.kind === 'uploaded')
        return;
    const at = files.length === 1 ? files[0] : `${root} (${files.map((file) => (0,external_node_path_.basename)(file)).join(', ')})`;
    const message = `${what} could not be kept as the artifact ${name}: ${uploaded.reason}. It is at ${at}.`;
    host.annotate({ level: 'notice', title: 'Publish', message });
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
  var _pipeline_post_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10229);
  var _pipeline_run_folder_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4005);








const MOST_RUNS = 200;
async function finishKilledRuns(host) {
    const runs = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(host.temporary);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(runs))
        return;
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(runs).sort().toReversed().slice(0, MOST_RUNS)) {
        const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runs, name);
        if (temporary === host.temporary)
            continue;
        try {
            await finishRun(host, temporary);
        }
        catch (error) {
            host.annotate({
                level: 'warning',
                message: `What the run ${name} left could not be looked at: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bD)(error)}`,
            });
        }
    }
}
async function finishRun(host, temporary) {
    const folder = (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_3__  .OW)({ temporary });
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
        return;
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).filter((one) => one.startsWith('r-'))) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        const found = (0,_pipeline_run_folder_js__WEBPACK_IMPORTED_MODULE_7__  .MW)({ temporary }, path);
        const notes = found?.notes;
        if (notes === undefined || notes.done)
            continue;
        const verdict = (0,_core_process_process_place_js__WEBPACK_IMPORTED_MODULE_4__  .tF)(notes.place, (0,_core_process_process_place_js__WEBPACK_IMPORTED_MODULE_4__  .SH)());
        if (verdict === 'unknown') {
            host.annotate({
                level: 'notice',
                message: `The run ${temporary} began on another machine or in another container (${notes.place.host}), so whether it still runs cannot be known here, and nothing of it is touched. If it was killed, run bakehouse there; if that is gone, remove the folder.`,
            });
            continue;
        }
        if (verdict === 'askable' && (await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .W_)(notes.main.pid, notes.main.startTime)))
            continue;
        await host.group(`Clean-up after the run ${temporary}`, async () => (0,_pipeline_post_js__WEBPACK_IMPORTED_MODULE_6__.finishPipeline)({ ...host, temporary, state: (key) => (key === 'pipeline' ? path : '') }));
    }
}


/***/ }),

/***/ 31134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O: () => (  yamlValues),
    l: () => (  writtenName)
  });
  var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

function yamlValues(document, maxAliasCount) {
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__  .YR)(document, {
        Pair: (_, { key }) => {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__  .jn)(key))
                key.value = writtenName(key);
        },
    });
    const value = document.toJS({ maxAliasCount });
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__  .YR)(document, {
        Scalar: (_, scalar) => {
            scalar.value = writtenText(scalar);
        },
    });
    return { value, written: document.toJS({ maxAliasCount }) };
}
function writtenName(key) {
    if (typeof key.value === 'string')
        return key.value;
    return key.value === null ? '' : (key.source ?? JSON.stringify(key.value));
}
function writtenText({ value, source }) {
    if (typeof value === 'string' || source === undefined)
        return value;
    return value === null && source !== '~' ? null : source;
}


/***/ }),

/***/ 33554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    bh: () => (  rememberWritten),
    c4: () => (  findRecordFiles),
    m7: () => (  readRecordFile),
    sF: () => (  renderRecord),
    w9: () => (  plannedRecord)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52948);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1252);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74555);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88278);
  var _record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24375);









const MOST_RECORD_BYTES = 1024 * 1024;
const MOST_ENTRIES = 50_000;
const MOST_DEPTH = 4;
const RECORD_FILE = /^(?:.*[.-])?record\.json$/;
function renderRecord(record) {
    return `${(0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .dj)(record)}\n`;
}
const WRITTEN = new WeakMap();
function rememberWritten(record, written) {
    if (!(0,node_util__WEBPACK_IMPORTED_MODULE_2__.isDeepStrictEqual)(record, written))
        WRITTEN.set(record, written);
}
function plannedRecord(record) {
    return { record, digest: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__  .sc)(`${(0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .dj)(WRITTEN.get(record) ?? record)}\n`), from: 'the plan', attempt: 0 };
}
function readRecordFile(path, from = path) {
    const what = `The record ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(from)}`;
    const bytes = (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__  .C)(what, path, MOST_RECORD_BYTES);
    const parsed = _record_js__WEBPACK_IMPORTED_MODULE_7__  .g.safeParse((0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__  .q)(what, bytes));
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.map(String).join('.')}: `;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .yo(`${what} is not valid: ${`${where}${issue?.message ?? ''}`.slice(0, 300)}.`);
    }
    return { record: parsed.data, digest: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__  .sc)(bytes), from, attempt: parsed.data.run.attempt };
}
function findRecordFiles(paths) {
    const found = new Set();
    let entries = 0;
    const walk = (folder, depth) => {
        const inside = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true }).sort((a, b) => (0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .Nx)(a.name, b.name));
        entries += inside.length;
        if (entries > MOST_ENTRIES) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .yo(`Input "records" leads to more than ${MOST_ENTRIES} files (at ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(folder)}); name the folder of the records itself.`);
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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .yo((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .$N)(error) === 'ENOENT'
            ? `Input "records" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(path)}, which does not exist.`
            : `Input "records" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(path)}, which cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .$N)(error) ?? String(error)}).`);
    }
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

/***/ 19894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    c: () => (  CancelledError),
    n: () => (  createJournalLedger)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

class CancelledError extends Error {
    name = 'CancelledError';
    constructor(what) {
        super(`The run was cancelled before this was begun: ${what}`);
    }
}
const LONGEST_MESSAGE = 2000;
function createJournalLedger(options) {
    const { run, signal, now, write, scrub, log } = options;
    const entries = [];
    let planned = [];
    let state = 'running';
    const journal = () => ({
        schema: 'bakehouse/publish-journal/1',
        state,
        run: { ...run },
        planned,
        entries: [...entries],
    });
    const settle = (index, end) => {
        const begun = entries[index];
        if (begun !== undefined)
            entries[index] = { ...begun, ...end, end: now().toISOString() };
        try {
            write(journal());
        }
        catch {
        }
    };
    return {
        mutations: () => entries.length,
        signal,
        change: async (change, call, takesBack = false) => {
            if (signal.aborted && !takesBack)
                throw new CancelledError(change.what);
            const index = entries.length;
            entries.push({ ...clean(change, scrub), status: 'begun', start: now().toISOString(), end: null, message: null });
            try {
                write(journal());
            }
            catch (error) {
                entries.pop();
                throw error;
            }
            log(change);
            try {
                const result = await call();
                settle(index, { status: 'done', message: null });
                return result;
            }
            catch (error) {
                settle(index, { status: 'failed', message: scrub((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)).slice(0, LONGEST_MESSAGE) });
                throw error;
            }
        },
        journal,
        plan: (changes) => {
            planned = changes.map((one) => clean(one, scrub));
            write(journal());
        },
        close: () => {
            state = 'done';
            write(journal());
        },
    };
}
function clean(change, scrub) {
    const { target, kind, leg, region, phase, what, before, after } = change;
    const text = (value) => (value === null ? null : scrub(value));
    return { target, kind, leg, region, phase, what: scrub(what), before: text(before), after: text(after) };
}


/***/ }),

/***/ 39914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Di: () => (  publishJournal),
    RD: () => (  JOURNAL_FILE),
    jA: () => (  progressOf),
    tO: () => (  publishTime)
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64377);
  var _image_provider_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8869);
  var _image_verification_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17453);



const text = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().nullable();
const change = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    target: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
    kind: _image_verification_js__WEBPACK_IMPORTED_MODULE_0__  .TX,
    leg: text,
    region: text,
    phase: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(_image_provider_target_js__WEBPACK_IMPORTED_MODULE_2__  .t),
    what: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
    before: text,
    after: text,
});
const entry = change.extend({
    status: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['begun', 'done', 'failed']).describe('begun: whether it came to its end was not seen any more.'),
    start: zod__WEBPACK_IMPORTED_MODULE_3__  .w$(),
    end: zod__WEBPACK_IMPORTED_MODULE_3__  .w$().nullable(),
    message: text.describe('What the provider said when it failed.'),
});
const publishJournal = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__  .euz('bakehouse/publish-journal/1'),
    state: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['running', 'done']).describe('running: the step was ended before it could say what came of it.'),
    run: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ url: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), attempt: zod__WEBPACK_IMPORTED_MODULE_1__  .aig().int().positive() }),
    planned: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(change).describe('What the look at all targets found to be due, before anything was changed.'),
    entries: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(entry),
});
const JOURNAL_FILE = 'publish-journal.json';
function progressOf({ planned, entries }) {
    const begun = new Set(entries.map(sameness));
    return {
        done: entries.filter(({ status }) => status === 'done'),
        failed: entries.filter(({ status }) => status === 'failed'),
        open: entries.filter(({ status }) => status === 'begun'),
        left: planned.filter((one) => !begun.has(sameness(one))),
    };
}
function sameness({ target, kind, leg, region, phase, what }) {
    return JSON.stringify([target, kind, leg, region, phase, what]);
}
function publishTime(entries, leg, targets) {
    const own = entries.filter((one) => one.leg === null || one.leg === '' ? targets.includes(one.target) : one.leg === leg);
    const ends = own.map(({ start, end }) => end ?? start).toSorted();
    const [start] = own.map((one) => one.start).toSorted();
    const end = ends.at(-1);
    return start === undefined || end === undefined ? undefined : { start, end };
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w$: () => (  datetime)
  });
  var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
  var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__  .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__  .You, params);
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
