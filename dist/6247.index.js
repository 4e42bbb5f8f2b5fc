export const id = 6247;
export const ids = [6247,6609];
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

/***/ 35989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finishVerification: () => (/* binding */ finishVerification)
});

// EXTERNAL MODULE: ./.build/core/annotations.js
var annotations = __webpack_require__(31470);
// EXTERNAL MODULE: ./.build/core/deadline.js
var core_deadline = __webpack_require__(39530);
// EXTERNAL MODULE: ./.build/core/process.js
var core_process = __webpack_require__(95713);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/image/leftover.js
var leftover = __webpack_require__(79825);
// EXTERNAL MODULE: ./.build/providers/aws/ec2.js
var ec2 = __webpack_require__(3435);
// EXTERNAL MODULE: ./.build/kitchen/expected-instances.js + 1 modules
var expected_instances = __webpack_require__(52276);
// EXTERNAL MODULE: ./.build/kitchen/instance-left.js
var instance_left = __webpack_require__(31066);
// EXTERNAL MODULE: ./.build/kitchen/instance-state.js
var instance_state = __webpack_require__(30214);
// EXTERNAL MODULE: ./.build/kitchen/marked-containers.js
var marked_containers = __webpack_require__(89194);
;// CONCATENATED MODULE: ./.build/kitchen/kitchen-sweep.js








/** One more moment for what was asked to end before it is killed. */
const GRACE_MS = 10_000;
/**
 * Ends what a run of Test Kitchen left running, destroys its instances by the same configuration, and removes what then
 * still has the run's mark. What cannot be removed is told with the command for it. Nothing without that mark, and no
 * instance that the run did not note, is touched.
 */
async function sweepKitchen(request) {
    await endProcesses(request);
    const destroyed = await destroyInstances(request);
    const kept = (0,instance_state/* containersOf */.Mz)(request.root, request.keep);
    const isEverythingKept = request.keep.length > 0 && instancesOf(request).length === 0;
    const hasDocker = request.entries.some(({ kind }) => kind === 'instance');
    const marked = hasDocker && !isEverythingKept ? await (0,marked_containers/* sweepMarked */.T)(request.kitchen.environment, request.mark, kept) : [];
    return [...destroyed, ...marked, ...(isEverythingKept ? [] : await sweepServers(request))];
}
async function endProcesses({ entries, isAsked, wait, deadline, mark, keep }) {
    const ended = new Set(entries.flatMap((entry) => (entry.kind === 'ended' ? [entry.pid] : [])));
    const started = entries.flatMap((entry) => (entry.kind === 'process' ? [entry.process] : []));
    const running = async () => {
        const states = await Promise.all(started.map(async (one) => !ended.has(one.pid) && (await (0,core_process/* isRunning */.W_)(one.pid, one.startTime))));
        return started.filter((_, index) => states[index] === true);
    };
    const areOver = async () => (await running()).length === 0;
    if (!isAsked)
        for (const { pid } of await running())
            (0,core_process/* sendSignal */.vG)(pid, 'SIGTERM');
    await (0,core_process/* waitUntil */.a0)(areOver, Math.min(wait, deadline));
    for (const { pid } of await running())
        (0,core_process/* sendSignal */.vG)(pid, 'SIGKILL', true);
    // Commands of Test Kitchen have sessions of their own; the mark in their environment finds them. What a kept instance
    // needs (a hypervisor) may be among them.
    if (keep.length > 0)
        return;
    const strays = (0,core_process/* processesMarked */.w4)(core_process/* MARK */.M$, mark);
    for (const pid of strays)
        (0,core_process/* sendSignal */.vG)(pid, 'SIGTERM');
    if (strays.length === 0)
        return;
    await (0,core_process/* waitUntil */.a0)(async () => (0,core_process/* processesMarked */.w4)(core_process/* MARK */.M$, mark).length === 0, Math.min(Date.now() + GRACE_MS, deadline));
    for (const pid of (0,core_process/* processesMarked */.w4)(core_process/* MARK */.M$, mark))
        (0,core_process/* sendSignal */.vG)(pid, 'SIGKILL');
}
/** Instances to destroy, by the configuration that they were made with. */
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
    const isThere = ([name]) => (0,instance_state/* readInstanceState */.v4)(request.root, name).exists;
    const all = instancesOf(request);
    // One start of Ruby for all, in which Test Kitchen minds the drivers that do one at a time; when a hook of one ends it
    // for all, each is tried by itself.
    for (const config of new Set(all.map(([, path]) => path))) {
        const names = all.filter((one) => one[1] === config && isThere(one)).map(([name]) => name);
        if (names.length > 0)
            await destroy(request, config, `^(${names.map(escaped).join('|')})$`, names.length);
        for (const name of names) {
            if (names.length > 1 && isThere([name, config]))
                await destroy(request, config, name, 1);
        }
    }
    return all.filter(isThere).map(([name]) => (0,instance_left/* instanceLeft */.r)(name));
}
async function destroy(request, config, which, count) {
    const { kitchen, root, mark, folder, deadline } = request;
    if (Date.now() >= deadline)
        return;
    const [program, ...words] = kitchen.command;
    const output = (0,external_node_path_.join)(folder, 'sweep.log');
    const child = (0,core_process/* startDetached */.tG)({
        program,
        args: [...words, 'destroy', which, `--concurrency=${Math.min(count, 4)}`, '--no-color'],
        cwd: root,
        environment: { ...kitchen.environment, ...(0,expected_instances/* configurationEnvironment */.mL)(config), [core_process/* MARK */.M$]: mark },
        stdout: output,
        stderr: output,
    });
    let isOver = false;
    const noted = (async () => {
        await child.exit;
        isOver = true;
    })();
    if (await (0,core_process/* waitUntil */.a0)(async () => isOver, deadline))
        await noted;
    else
        (0,core_process/* sendSignal */.vG)(child.pid, 'SIGTERM');
}
function escaped(name) {
    return name.replaceAll(/[^A-Za-z0-9_]/g, String.raw `\$&`);
}
/** EC2 instances whose id the run noted, and which have its mark: the id alone was read from the repository's folder. */
async function sweepServers({ entries, mark, connect = ec2.connectEc2, }) {
    const noted = entries.filter((entry) => entry.kind === 'ec2-instance');
    const found = [];
    for (const region of new Set(noted.map((entry) => entry.region))) {
        const ids = [...new Set(noted.flatMap((entry) => (entry.region === region ? [entry.id] : [])))];
        const command = `aws ec2 terminate-instances --region ${region} --instance-ids ${ids.join(' ')}`;
        found.push(...(await (0,leftover/* listLeftovers */.h)(ids.join(', '), command, terminateMarked(await connect(region), ids, mark))));
    }
    return found;
}
async function terminateMarked(ec2, ids, mark) {
    const found = [];
    for (const { InstanceId: id, Tags, State } of await ec2.instancesById(ids)) {
        if (id === undefined || State?.Name === 'shutting-down')
            continue;
        const base = { kind: 'instance', id, region: ec2.region };
        if (Tags?.some(({ Key, Value }) => Key === 'bakehouse:mark' && Value === mark) === true) {
            await ec2.terminate([id]);
            found.push({ ...base, state: 'removed', reason: "it has this run's own mark", command: null });
        }
        else {
            const reason = "the state of an instance names it, but it lacks this run's mark";
            const command = `aws ec2 terminate-instances --region ${ec2.region} --instance-ids ${id}`;
            found.push({ ...base, state: 'left', reason, command });
        }
    }
    return found;
}

// EXTERNAL MODULE: ./.build/kitchen/repository-traces.js
var repository_traces = __webpack_require__(39036);
// EXTERNAL MODULE: ./.build/kitchen/script-sweep.js
var script_sweep = __webpack_require__(95107);
// EXTERNAL MODULE: ./.build/actions/kitchen-verify/journal.js
var kitchen_verify_journal = __webpack_require__(32902);
;// CONCATENATED MODULE: ./.build/actions/kitchen-verify/post.js







/**
 * After a cancel, or when the main step was killed: ends what runs, destroys the instances, and names what stays. Always: what
 * Kitchen and its like left in the repository goes, unless it was there before. Reads no inputs.
 */
async function finishVerification(host) {
    const found = (0,kitchen_verify_journal/* readJournal */.a0)(host, host.state('journal'));
    if (found === undefined)
        return;
    const { folder, journal } = found;
    if (journal !== undefined) {
        const leftovers = journal.phase === 'done' ? [] : await host.group('Clean-up', () => sweep(host, folder.path, journal));
        const bounds = { workspace: host.workspace, folder: folder.path };
        const traces = journal.traces.flatMap((one) => (0,repository_traces/* removeTraces */.d3)(one, bounds)).filter(({ state }) => state === 'left');
        tell(host, journal, [...leftovers, ...traces]);
    }
    (0,kitchen_verify_journal/* removeVerifyFolder */.O)(folder);
}
async function sweep(host, folder, journal) {
    const deadline = (0,core_deadline/* jobDeadline */.g)(host, Date.now());
    const isAsked = journal.phase === 'stopping';
    // On a terminal main and post are one process.
    if (journal.main.pid !== process.pid && (await (0,core_process/* isRunning */.W_)(journal.main.pid, journal.main.startTime))) {
        (0,core_process/* sendSignal */.vG)(journal.main.pid, 'SIGKILL');
        host.info('The main step was still there; it was ended.');
    }
    const { entries, subject, mark, environment, root, kitchen } = journal;
    if (journal.engine === 'script') {
        return (0,script_sweep/* sweepScript */.g)({ entries, subject, mark, environment, folder, wait: deadline.wait });
    }
    if (kitchen === null)
        return [];
    return sweepKitchen({
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
    const left = leftovers.filter(({ state }) => state === 'left');
    for (const { kind, id, command } of left) {
        host.info(`Left: ${kind} ${id}${command === null ? '' : `; remove it with: ${command}`}`);
    }
    for (const { kind, id } of leftovers.filter(({ state }) => state === 'removed'))
        host.info(`Removed: ${kind} ${id}`);
    if (phase !== 'done') {
        host.info(`Cleaned up after ${subject.leg}: ${leftovers.length - left.length} removed, ${left.length} left.`);
    }
    (0,annotations/* annotateAll */.u)(host, left.map(({ kind, id, command }) => ({
        level: 'warning',
        title: 'Left behind',
        message: `${kind} ${id}${command === null ? '' : `; remove it with: ${command}`}`,
    })));
}


/***/ }),

/***/ 29940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createPublishFolder),
/* harmony export */   a0: () => (/* binding */ readJournal),
/* harmony export */   fY: () => (/* binding */ writeJournal)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32019);
/* harmony import */ var _core_job_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6584);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22720);
/* harmony import */ var _publish_journal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(84397);







function createPublishFolder(host) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_core_job_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .O)(host), `p-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(path, { recursive: true, mode: 0o700 });
    return { path, journal: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, _publish_journal_js__WEBPACK_IMPORTED_MODULE_6__/* .JOURNAL_FILE */ .RD) };
}
function writeJournal({ journal }, value) {
    (0,_core_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeAtomically */ .v)(journal, `${JSON.stringify(value, null, 2)}\n`, 0o644);
}
/** What the state names: `undefined` when main never came so far. The path comes from the runner's state, so it is checked. */
function readJournal(host, path) {
    if (path === '' || !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
        return undefined;
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    if (!(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .isInside */ .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)((0,_core_job_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .O)(host)), folder) || !/^p-[0-9a-f]{8}$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder))) {
        throw new Error(`the journal ${path} lies outside of ${(0,_core_job_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .O)(host)}`);
    }
    return _publish_journal_js__WEBPACK_IMPORTED_MODULE_6__/* .publishJournal */ .Di.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8')));
}


/***/ }),

/***/ 20169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N9: () => (/* binding */ keepFiles),
  dF: () => (/* binding */ keepJournal),
  cs: () => (/* binding */ keepRecords)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/image/artifact-name.js
var artifact_name = __webpack_require__(92974);
// EXTERNAL MODULE: ./.build/core/files.js
var files = __webpack_require__(32019);
// EXTERNAL MODULE: ./.build/core/job-folder.js
var job_folder = __webpack_require__(6584);
;// CONCATENATED MODULE: ./.build/actions/publish-image/record.js



/**
 * The record with what publishing came to. It follows the record of the tests, also when it was published before: what an
 * earlier step published to other targets is kept.
 */
function publishRecord(host, { record, digest }, outcomes) {
    const { run } = host;
    const own = outcomes.map(publicationOf);
    const isOwn = ({ target, kind }) => own.some((one) => one.target === target && one.kind === kind);
    return {
        ...record,
        stage: 'publish',
        previous: record.stage === 'publish' ? record.previous : digest,
        run: { url: run.url, id: run.id, attempt: run.attempt },
        publications: [...record.publications.filter((one) => !isOwn(one)), ...own],
    };
}
function publicationOf({ target, kind, region, id, digest, ref, status }) {
    return { target, kind, region, id, digest, ref, status };
}
function writePublishRecord(host, slug, record) {
    const path = (0,external_node_path_.join)((0,job_folder/* jobFolder */.O)(host), 'legs', slug, 'publish', 'record.json');
    (0,files/* writeAtomically */.v)(path, `${JSON.stringify(record, null, 2)}\n`, 0o644);
    return path;
}

;// CONCATENATED MODULE: ./.build/actions/publish-image/keep.js



/** Writes the record of each leg, and keeps it as an artifact where others of the run would look for it. */
async function keepRecords(host, prefix, { admitted }, outcomes) {
    for (const { found, candidate, targets } of admitted) {
        // A file is of all legs of its target.
        const own = outcomes.filter(({ leg, target }) => leg === candidate.leg || (leg === '' && targets.includes(target)));
        if (own.length === 0)
            continue;
        const path = writePublishRecord(host, candidate.slug, publishRecord(host, found, own));
        const name = (0,artifact_name/* recordArtifactName */.N8)(prefix, candidate.slug, 'publish', host.run.attempt);
        await keep(host, name, [path], (0,external_node_path_.dirname)(path), `The record of ${candidate.leg}`);
    }
}
async function keepJournal(host, prefix, path) {
    await keep(host, (0,artifact_name/* journalArtifactName */.P3)(prefix, host.run.attempt), [path], (0,external_node_path_.dirname)(path), 'The journal');
}
/** @param files relative to `folder` */
async function keepFiles(host, prefix, folder, files) {
    if (files.length === 0)
        return;
    const paths = files.map((file) => (0,external_node_path_.join)(folder, file));
    await keep(host, (0,artifact_name/* publishedArtifactName */.Er)(prefix, host.run.attempt), paths, folder, 'What was written');
}
/** On a terminal nobody misses an artifact. */
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
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   finishPublishing: () => (/* binding */ finishPublishing)
/* harmony export */ });
/* harmony import */ var _core_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36268);
/* harmony import */ var _publish_journal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84397);
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
    const { done, failed, open, left } = (0,_publish_journal_js__WEBPACK_IMPORTED_MODULE_0__/* .progressOf */ .jA)(journal);
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
    await host.summary(`### 🟠 Publish: ended early\n\n${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(sentence)}\n\n${rows.map((one) => `- ${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(one.target)}: ${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(changeText(one))}`).join('\n')}\n`);
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
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22720);



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
    if (folder === '' || !(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(host.toolCache, folder))
        return;
    const isOurs = /^\..+-[0-9a-f]{12}$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder)) && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)).startsWith('packer');
    if (isOurs)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
}


/***/ }),

/***/ 47052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readBounded),
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28619);



/**
 * The bytes of a file that somebody else may have written: a plain file (a pipe or a device would never end), and no
 * larger than it may be. Throws a UserError.
 *
 * @param what how the message calls it, such as `The plan`
 */
function readBounded(what, path, mostBytes) {
    const file = open(what, path);
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        if (!stat.isFile())
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} must be a file, but ${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .WU)(path)} is none.`);
        if (stat.size > mostBytes) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} has ${stat.size} bytes; at most ${mostBytes} are read (${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .WU)(path)}).`);
        }
        // Not more than was measured, should it grow meanwhile.
        const bytes = Buffer.alloc(stat.size);
        let length = 0;
        let got = -1;
        while (got !== 0 && length < bytes.length) {
            got = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, bytes, length, bytes.length - length, null);
            length += got;
        }
        return bytes.subarray(0, length);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** The bytes as JSON. Throws a UserError for what is not UTF-8 or not JSON. */
function parseJson(what, bytes) {
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} is not UTF-8 text.`);
    }
    try {
        return JSON.parse(text);
    }
    catch (error) {
        // The parser quotes what it read, line ends and all.
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} is not JSON: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error).replace(/\s+/g, ' ').slice(0, 200)}.`);
    }
}
function open(what, path) {
    if (path.includes('\0'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} has a NUL byte in its path.`);
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error) === 'ENOENT' || (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error) === 'ENOTDIR') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} is not there: ${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .WU)(path)} does not exist.`);
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} cannot be read: ${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .WU)(path)} (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error) ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}).`);
    }
}


/***/ }),

/***/ 31217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ byUnits),
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/**
 * A value as JSON that is the same text wherever it is made: members sorted by their UTF-16 units (not by a locale),
 * no blanks, nulls written, members without a value left out. Takes what JSON.stringify takes, but no toJSON.
 */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value) ?? 'null';
    // Most of the time of a plan of thousands of legs goes by in here.
    const members = [];
    for (const name of Object.keys(value).sort()) {
        const member = Reflect.get(value, name);
        if (member !== undefined)
            members.push(`${JSON.stringify(name)}:${canonicalJson(member)}`);
    }
    return `{${members.join(',')}}`;
}
/** The order of two texts on every machine alike. */
function byUnits(a, b) {
    return a < b ? -1 : Number(a > b);
}


/***/ }),

/***/ 8071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ groupedBy)
/* harmony export */ });
/** The items by what `keyOf` says of each, in their order: Map.groupBy, which Node 20 does not have. */
function groupedBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ }),

/***/ 33554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c4: () => (/* binding */ findRecordFiles),
/* harmony export */   m7: () => (/* binding */ readRecordFile),
/* harmony export */   w9: () => (/* binding */ plannedRecord)
/* harmony export */ });
/* unused harmony export renderRecord */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_bounded_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47052);
/* harmony import */ var _core_canonical_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31217);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34002);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8005);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28619);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25101);








/** A record of a bake over many regions has some kilobytes. */
const MOST_RECORD_BYTES = 1024 * 1024;
const MOST_ENTRIES = 50_000;
const MOST_DEPTH = 4;
const RECORD_FILE = /^(?:.*[.-])?record\.json$/;
/** The text of a record that is not written by the stage itself but made from what its image says. */
function renderRecord(record) {
    return `${(0,_core_canonical_json_js__WEBPACK_IMPORTED_MODULE_7__/* .canonicalJson */ .d)(record)}\n`;
}
/** A record of plan.json. Its digest is that of `renderRecord`, which is also the text of its file beside plan.json. */
function plannedRecord(record) {
    return { record, digest: (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(renderRecord(record)), from: 'the plan', attempt: 0 };
}
/** A record's file, read strictly. Throws a UserError. */
function readRecordFile(path, from = path) {
    const what = `The record ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .show */ .WU)(from)}`;
    const bytes = (0,_core_bounded_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readBounded */ .C)(what, path, MOST_RECORD_BYTES);
    const parsed = _record_js__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g.safeParse((0,_core_bounded_file_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .q)(what, bytes));
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.map(String).join('.')}: `;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${what} is not valid: ${`${where}${issue?.message ?? ''}`.slice(0, 300)}.`);
    }
    return { record: parsed.data, digest: (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(bytes), from, attempt: parsed.data.run.attempt };
}
/**
 * The record files among paths of files and folders, in a stable order. A file is taken by any name; in folders, some
 * levels deep, those called record.json or ending in .record.json or -record.json. Links are not followed.
 */
function findRecordFiles(paths) {
    const found = new Set();
    let entries = 0;
    const walk = (folder, depth) => {
        const inside = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true }).sort((a, b) => (0,_core_canonical_json_js__WEBPACK_IMPORTED_MODULE_7__/* .byUnits */ .N)(a.name, b.name));
        entries += inside.length;
        if (entries > MOST_ENTRIES) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`Input "records" leads to more than ${MOST_ENTRIES} files (at ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .show */ .WU)(folder)}); name the folder of the records itself.`);
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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) === 'ENOENT'
            ? `Input "records" names ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .show */ .WU)(path)}, which does not exist.`
            : `Input "records" names ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .show */ .WU)(path)}, which cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) ?? String(error)}).`);
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
// EXTERNAL MODULE: ./.build/actions/bake/post.js + 1 modules
var post = __webpack_require__(76409);
// EXTERNAL MODULE: ./.build/actions/kitchen-verify/post.js + 1 modules
var kitchen_verify_post = __webpack_require__(35989);
// EXTERNAL MODULE: ./.build/actions/publish-image/post.js
var publish_image_post = __webpack_require__(79918);
// EXTERNAL MODULE: ./.build/actions/setup-packer/post.js
var setup_packer_post = __webpack_require__(12287);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/process.js
var core_process = __webpack_require__(95713);
// EXTERNAL MODULE: ./.build/pipeline/child-host.js
var child_host = __webpack_require__(57418);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/environment.js
var environment = __webpack_require__(2513);
// EXTERNAL MODULE: ./.build/image/record-file.js
var record_file = __webpack_require__(33554);
// EXTERNAL MODULE: ./.build/providers/docker/docker.js
var docker_docker = __webpack_require__(77338);
// EXTERNAL MODULE: ./.build/pipeline/pipeline-run.js
var pipeline_run = __webpack_require__(90147);
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
        const docker = (0,docker_docker/* createDocker */.h)((0,environment/* childEnvironment */.Qc)(host.environment, [], {}));
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
    const ids = states.flatMap(({ stage, leg, slug }) => {
        const path = (0,external_node_path_.join)((0,pipeline_run/* recordsFolder */.RM)(host), slug, 'record.json');
        if (stage !== 'bake')
            return [];
        if (!(0,external_node_fs_.existsSync)(path))
            return [];
        const { record } = (0,record_file/* readRecordFile */.m7)(path);
        if (record.status === 'reused' || record.leg !== leg)
            return [];
        return record.images.filter(({ provider }) => provider === 'docker').map(({ id }) => id);
    });
    return [...new Set(ids.filter((id) => /^sha256:[0-9a-f]{64}$/.test(id)))];
}

// EXTERNAL MODULE: ./.build/pipeline/response.js
var pipeline_response = __webpack_require__(13750);
// EXTERNAL MODULE: ./.build/pipeline/response-file.js
var response_file = __webpack_require__(34257);
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
        await closeResponse(host, notes, states);
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
    if (!(await (0,core_process/* isRunning */.W_)(main.pid, main.startTime)))
        return;
    (0,core_process/* sendSignal */.vG)(main.pid, 'SIGKILL');
    host.info('The main step was still there; it was ended.');
}
/** A git that outlived main. */
async function endGit({ mark }) {
    const running = () => (0,core_process/* processesMarked */.w4)(core_process/* MARK */.M$, mark);
    for (const pid of running())
        (0,core_process/* sendSignal */.vG)(pid, 'SIGKILL');
    await (0,core_process/* waitUntil */.a0)(async () => running().length === 0, Date.now() + 2000);
}
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
        return;
    }
    const now = new Date().toISOString();
    const stages = response.buildstages.map((stage) => {
        if (stage.name === 'DockerClean' && cleaned !== undefined) {
            return {
                ...stage,
                status: cleaned.isWhole ? 'complete' : 'failed',
                start: start.toISOString(),
                end: now,
                log: cleaned.log,
            };
        }
        if (stage.status === 'running')
            return { ...stage, status: 'failed', end: now };
        return stage.status === 'pending' ? { ...stage, status: 'skipped' } : stage;
    });
    const isOver = response.status === 'complete' || response.status === 'failed';
    const end = isOver
        ? {}
        : { status: 'failed', error: { code: 1, message: 'The run was ended before it was over.' } };
    (0,response_file/* writeResponse */.j)(host, path, { ...response, ...end, buildstages: stages });
}


/***/ }),

/***/ 84397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Di: () => (/* binding */ publishJournal),
/* harmony export */   RD: () => (/* binding */ JOURNAL_FILE),
/* harmony export */   jA: () => (/* binding */ progressOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/* harmony import */ var _phase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82185);


const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable();
const change = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    target: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['oci', 'aws', 'files']),
    leg: text,
    region: text,
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_phase_js__WEBPACK_IMPORTED_MODULE_1__/* .phases */ .t),
    what: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    before: text,
    after: text,
});
const entry = change.extend({
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['begun', 'done', 'failed']).describe('begun: whether it came to its end was not seen any more.'),
    start: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$(),
    end: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$().nullable(),
    message: text.describe('What the provider said when it failed.'),
});
/** publish-journal.json: what a publishing meant to do and did, one entry for each call that changes something. */
const publishJournal = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('bakehouse/publish-journal/1'),
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['running', 'done']).describe('running: the step was ended before it could tell what came of it.'),
    run: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive() }),
    planned: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(change).describe('What the look at all targets found to be due, before anything was changed.'),
    entries: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(entry),
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


/***/ }),

/***/ 82185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ phases)
/* harmony export */ });
/** What publishing does after the preflight, one after the other over all targets: no phase begins before the last is whole. */
const phases = ['replicate', 'share', 'expose', 'point', 'announce'];


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
