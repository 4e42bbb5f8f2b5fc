export const id = 990;
export const ids = [990,6584,3435,9275];
export const modules = {

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
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/process.js
var core_process = __webpack_require__(95713);
// EXTERNAL MODULE: ./.build/image/leftover.js
var leftover = __webpack_require__(79825);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/clock.js
var clock = __webpack_require__(94850);
// EXTERNAL MODULE: ./.build/core/disk.js
var disk = __webpack_require__(31887);
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
/** Of the job's time, for what comes after destroy. */
const REST_MS = 50_000;
/**
 * Ends what a run of Test Kitchen left running, destroys its instances by the same configuration, and removes what then
 * still has the run's mark. What cannot be removed is told with the command for it. Nothing without that mark, and no
 * instance that the run did not note, is touched.
 */
async function sweepKitchen(request) {
    await endProcesses(request);
    await destroyInstances(request);
    const isEverythingKept = request.keep.length > 0 && instancesOf(request).length === 0;
    if (isEverythingKept)
        return [];
    const [marked, servers] = await Promise.all([sweepContainers(request), sweepServers(request)]);
    // Judged last: what destroy could not do may be done by now.
    return [...leftInstances(request, [...marked, ...servers]), ...marked, ...servers];
}
async function sweepContainers({ entries, kitchen, mark, root, keep, }) {
    if (!entries.some(({ kind }) => kind === 'instance'))
        return [];
    return (0,marked_containers/* sweepMarked */.T)((0,core_process/* withoutMark */.E_)(kitchen.environment), mark, (0,instance_state/* containersOf */.Mz)(root, keep));
}
/** Instances whose state says that they are there, and of which nothing else says that they are gone. */
function leftInstances(request, swept) {
    return instancesOf(request).flatMap(([name]) => {
        const state = (0,instance_state/* readInstanceState */.v4)(request.root, name);
        return state.exists && !(0,instance_left/* isSwept */.A)(state, swept) ? [(0,instance_left/* instanceLeft */.r)(name, state, request.root)] : [];
    });
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
    await (0,core_process/* waitUntil */.a0)(async () => (0,core_process/* processesMarked */.w4)(core_process/* MARK */.M$, mark).length === 0, Math.min((0,clock/* steadyNow */.r)() + GRACE_MS, deadline));
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
}
async function destroy(request, config, which, count) {
    const { kitchen, root, mark, folder, deadline } = request;
    // A provider that is silent must not take the time for what is left by then.
    const until = deadline - REST_MS;
    if ((0,clock/* steadyNow */.r)() >= until)
        return;
    const [program, ...words] = kitchen.command;
    // On a full disk Test Kitchen would fall over its own first line, and destroy nothing.
    const output = (0,disk/* isFull */.uq)(folder) ? external_node_os_.devNull : (0,external_node_path_.join)(folder, 'sweep.log');
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
    if (await (0,core_process/* waitUntil */.a0)(async () => isOver, until))
        return await noted;
    (0,core_process/* sendSignal */.vG)(child.pid, 'SIGKILL', true);
    // Commands of Test Kitchen have sessions of their own.
    for (const pid of (0,core_process/* processesMarked */.w4)(core_process/* MARK */.M$, mark))
        (0,core_process/* sendSignal */.vG)(pid, 'SIGKILL');
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
        const swept = async () => terminateMarked(await connect(region), ids, mark);
        found.push(...(await (0,leftover/* listLeftovers */.h1)(ids.join(', '), command, swept())));
    }
    return found;
}
async function terminateMarked(ec2, ids, mark) {
    const found = [];
    for (const { InstanceId: id, Tags, State } of await ec2.instancesById(ids)) {
        if (id === undefined || State?.Name === 'shutting-down')
            continue;
        const command = `aws ec2 terminate-instances --region ${ec2.region} --instance-ids ${id}`;
        const left = (reason) => ({
            kind: 'instance', id, region: ec2.region, state: 'left', reason, command,
        }); // prettier-ignore
        if (Tags?.some(({ Key, Value }) => Key === 'bakehouse:mark' && Value === mark) !== true) {
            found.push(left("the state of an instance names it, but it lacks this run's mark"));
            continue;
        }
        try {
            await ec2.terminate([id]);
            found.push({ ...left("it has this run's own mark"), state: 'removed', command: null });
        }
        catch (error) {
            found.push(left((0,errors/* messageOf */.bD)(error)));
        }
    }
    return found;
}

// EXTERNAL MODULE: ./.build/kitchen/kitchen-traces.js
var kitchen_traces = __webpack_require__(55204);
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
    let leftovers = [];
    try {
        if (journal === undefined)
            return;
        if (journal.phase !== 'done') {
            const swept = () => sweep(host, folder.path, journal);
            leftovers = await host.group('Clean-up', () => (0,leftover/* listLeftovers */.h1)('what it started', null, swept()));
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
        const watched = one.watched.filter(({ path }) => !isStateNeeded || path !== kitchen_traces/* STATE_FOLDER */.P);
        try {
            return (0,repository_traces/* removeTraces */.d3)({ ...one, watched }, { workspace: host.workspace, folder }).filter(({ state }) => state === 'left');
        }
        catch (error) {
            return [{ kind: 'file', id: one.root, region: null, state: 'left', reason: (0,errors/* messageOf */.bD)(error), command: null }];
        }
    });
}
function removedFolder(folder) {
    try {
        (0,kitchen_verify_journal/* removeVerifyFolder */.O)(folder);
        return [];
    }
    catch (error) {
        const { path } = folder;
        return [
            { kind: 'folder', id: path, region: null, state: 'left', reason: (0,errors/* messageOf */.bD)(error), command: `rm -rf '${path}'` },
        ];
    }
}
async function sweep(host, folder, journal) {
    const deadline = (0,core_deadline/* jobDeadline */.gF)(host);
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
    if (kitchen === null) {
        // Test Kitchen was being asked for its version, and starts nothing for that.
        for (const pid of (0,core_process/* processesMarked */.w4)(core_process/* MARK */.M$, mark))
            (0,core_process/* sendSignal */.vG)(pid, 'SIGKILL');
        return [];
    }
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
    (0,leftover/* tellAsFound */.sc)(host, leftovers);
    if (phase !== 'done')
        host.info(`Cleaned up after ${subject.leg}: ${(0,leftover/* countLeftovers */.oL)(leftovers)}.`);
    (0,annotations/* annotateAll */.u)(host, (0,leftover/* leftoverWarnings */.B7)(leftovers));
}


/***/ }),

/***/ 94850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ steadyNow),
/* harmony export */   u: () => (/* binding */ machineNow)
/* harmony export */ });
// A machine's time of day may be set while we run: by NTP after a start with a wrong one, by hand, after a pause of a
// virtual machine. What is waited for, and how long, is counted by clocks that nobody sets.
/** Whole ms since the epoch as this process knew it when it began, counted on from there. For deadlines and durations. */
function steadyNow() {
    return Math.round(performance.timeOrigin + performance.now());
}
/**
 * ms since the machine was started, or some other moment before: the same for every process that it runs (Node's hrtime is
 * CLOCK_MONOTONIC on Linux, mach_absolute_time on macOS, the performance counter on Windows).
 */
function machineNow() {
    return Number(process.hrtime.bigint() / 1000000n);
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

/***/ 31887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Op: () => (/* binding */ checkDisk),
/* harmony export */   nI: () => (/* binding */ percentFull),
/* harmony export */   uq: () => (/* binding */ isFull)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);


/** How full the disk of a folder is, in whole percent, counted as df(1) does; `undefined` where it cannot be told. */
function percentFull(folder) {
    try {
        const { blocks, bfree, bavail } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(folder);
        const used = blocks - bfree;
        return used + bavail === 0 ? undefined : Math.ceil((used / (used + bavail)) * 100);
    }
    catch {
        return undefined;
    }
}
/** Whether not one more block can be written to the disk of a path; false where that cannot be told. */
function isFull(path) {
    try {
        const { bfree, bavail, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(path);
        // What a file system keeps back is root's to use.
        return (process.getuid?.() === 0 ? bfree : bavail) * bsize < ONE_BLOCK;
    }
    catch {
        return false;
    }
}
const ONE_BLOCK = 4096;
/** Fails below `least` GiB on any of the folders, warns below twice that. */
function checkDisk(host, folders, least) {
    for (const folder of folders) {
        let free;
        try {
            const { bavail, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(folder);
            free = (bavail * bsize) / 1024 ** 3;
        }
        catch {
            continue;
        }
        const has = `${folder} has ${free.toFixed(1)} GiB free`;
        if (free < least) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${has}, but a bake wants ${least} GiB. Free some, or lower the input "min-free-disk".`);
        }
        if (free < 2 * least)
            host.annotate({ level: 'warning', message: `${has}: little for a bake.` });
    }
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

/***/ 89046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
/** The name that was probably meant: the nearest by edit distance, when it is near at all. */
function nearestName(given, names) {
    const ranked = names
        .map((name) => ({ name, distance: editDistance(given.toLowerCase(), name.toLowerCase()) }))
        .sort((a, b) => a.distance - b.distance);
    const best = ranked[0];
    return best !== undefined && best.distance <= Math.max(2, Math.floor(given.length / 3)) ? best.name : undefined;
}
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 71409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ gemVersions),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   o4: () => (/* binding */ lockedVersions)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43497);



/** Versions of the gems whose names are asked for; a gem that is not there is left out. */
async function gemVersions(kitchen, names, folder) {
    if (kitchen.gemfileLock !== null)
        return lockedVersions((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(kitchen.gemfileLock, 'utf8'), names);
    const [program, ...words] = kitchen.command;
    // The `gem` that belongs to the `kitchen` that is called: of the same prefix, or beside it.
    const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(program), 'gem');
    const command = words.length > 0
        ? [program, ...words.slice(0, -1), 'gem']
        : [program.includes('/') && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(beside) ? beside : 'gem'];
    const [gem = 'gem', ...rest] = command;
    const pattern = `^(${names.map((name) => name.replaceAll(/[^\w-]/g, '')).join('|')})$`;
    const { stdout } = await (0,_core_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runCommand */ .d1)(gem, [...rest, 'list', '--local', '--quiet', pattern], {
        environment: kitchen.environment,
        cwd: folder,
        limitMs: _core_command_js__WEBPACK_IMPORTED_MODULE_2__/* .LOCAL_MS */ .rR,
    });
    return new Map([...stdout.matchAll(/^(\S+) \((?:default: )?([^\s,)]+)/gm)].map(([, name = '', version = '']) => [name, version]));
}
/** Whether a version of a gem is at least that. */
function isAtLeast(version, ...least) {
    const parts = version.split('.').map((part) => Number.parseInt(part, 10) || 0);
    for (const [index, wanted] of least.entries()) {
        const part = parts[index] ?? 0;
        if (part !== wanted)
            return part > wanted;
    }
    return true;
}
function lockedVersions(lock, names) {
    const wanted = new Set(names);
    // Four blanks: the gems themselves; six: what they need.
    return new Map([...lock.matchAll(/^ {4}(\S+) \(([^\s)]+)\)$/gm)].flatMap(([, name = '', version = '']) => wanted.has(name) ? [[name, version]] : []));
}


/***/ }),

/***/ 97154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ KitchenError)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

/** A mistake that the user can mend, with the class of failure that the gate reports for it. */
class KitchenError extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    failure;
    constructor(failure, message) {
        super(message);
        this.failure = failure;
    }
}


/***/ }),

/***/ 30386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ findKitchen),
/* harmony export */   Xr: () => (/* binding */ RUBY),
/* harmony export */   cQ: () => (/* binding */ askKitchen)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43497);
/* harmony import */ var _core_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2513);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8005);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28619);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22720);
/* harmony import */ var _gems_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71409);
/* harmony import */ var _kitchen_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97154);









/** What Ruby, its gems and Bundler need to find themselves at home; no credential is among them. */
const RUBY = [
    'GEM_HOME', 'GEM_PATH', 'GEM_ROOT', 'MY_RUBY_HOME', 'RUBYLIB', 'RUBYOPT', 'RBENV_ROOT', 'RBENV_VERSION', 'ASDF_DIR',
    'ASDF_DATA_DIR', 'BUNDLE_GEMFILE', 'BUNDLE_PATH', 'BUNDLE_APP_CONFIG', 'BUNDLE_WITH', 'BUNDLE_WITHOUT',
    'BUNDLE_DEPLOYMENT', 'BUNDLE_FROZEN',
]; // prettier-ignore
const INSTALL = 'Install it before this step: `gem install test-kitchen` and the gem of its driver, or put both into a Gemfile and run ruby/setup-ruby with `bundler-cache: true`.';
/** The oldest whose list and diagnosis are known to be as they are read here. */
const OLDEST = 3;
/** Finds Test Kitchen and asks its version. Throws a KitchenError when it is missing, broken or too old. */
async function findKitchen(request) {
    const bundle = bundleOf(request);
    const words = request.command === 'auto'
        ? bundle?.hasKitchen === true
            ? ['bundle', 'exec']
            : []
        : request.command.split(/\s+/).filter(Boolean);
    const isBundled = words[0] === 'bundle';
    if (isBundled && bundle !== null && !bundle.hasKitchen) {
        throw new _kitchen_error_js__WEBPACK_IMPORTED_MODULE_8__/* .KitchenError */ .b('config', `Input "command" is ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .show */ .WU)(request.command)}, but ${bundle.lock} does not have test-kitchen. Add it to the Gemfile and run bundle install, or set "command" to auto.`);
    }
    const last = words.at(-1) ?? '';
    const command = commandOf(request.folder, /(?:^|\/)kitchen$/.test(last) ? words : [...words, 'kitchen']);
    const environment = kitchenEnvironment(request, isBundled && bundle !== null ? { BUNDLE_GEMFILE: bundle.gemfile } : {});
    const version = await askVersion(command, environment, request.scratch);
    if (!(0,_gems_js__WEBPACK_IMPORTED_MODULE_7__/* .isAtLeast */ .du)(version, OLDEST)) {
        throw new _kitchen_error_js__WEBPACK_IMPORTED_MODULE_8__/* .KitchenError */ .b('config', `Test Kitchen must be ${OLDEST}.0 or newer, but \`${command.join(' ')}\` is ${version}. Test Kitchen 4 is current; update the gem${isBundled ? ' in the Gemfile and its lock' : ''}.`);
    }
    return {
        command,
        version,
        // 4.1.0 uses Time#iso8601 without loading it (lib/kitchen/logger.rb), and falls over where nothing else has.
        environment: version === '4.1.0' ? { ...environment, RUBYOPT: `${environment['RUBYOPT'] ?? ''} -rtime`.trim() } : environment,
        gemfileLock: isBundled ? (bundle?.lock ?? null) : null,
    };
}
/** Calls Test Kitchen to its end. It tells what went wrong on stderr; its exit code says little (lib/kitchen/errors.rb). */
async function askKitchen(kitchen, args, options) {
    const [program, ...words] = kitchen.command;
    return (0,_core_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runCommand */ .d1)(program, [...words, ...args], {
        environment: { ...kitchen.environment, ...options.environment },
        cwd: options.folder,
        limitMs: _core_command_js__WEBPACK_IMPORTED_MODULE_2__/* .LOCAL_MS */ .rR,
        ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
}
/** The bundle that Bundler would take in the folder: the next Gemfile upwards, as long as it is in the workspace. */
function bundleOf({ workspace, folder, environment }) {
    const given = environment['BUNDLE_GEMFILE'] ?? '';
    const at = given === '' ? lockFolder(workspace, folder) : folder;
    const gemfile = given === '' ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, 'Gemfile') : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(given.startsWith('/') ? '/' : folder, given);
    const lock = `${gemfile}.lock`;
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(lock))
        return null;
    return { gemfile, lock, hasKitchen: (0,_gems_js__WEBPACK_IMPORTED_MODULE_7__/* .lockedVersions */ .o4)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(lock, 'utf8'), ['test-kitchen']).size > 0 };
}
function lockFolder(workspace, folder) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'Gemfile.lock')) || folder === workspace || !(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .isInside */ .FK)(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)))
        return folder;
    return lockFolder(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder));
}
/** A path is one of the folder of the kitchen file, wherever the program is then run. */
function commandOf(folder, [program = 'kitchen', ...args]) {
    return [program.includes('/') ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, program) : program, ...args];
}
function kitchenEnvironment({ environment, pass, chefLicense }, add) {
    return (0,_core_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .childEnvironment */ .Qc)(environment, [...pass, ...RUBY], {
        // Every call opens the log of every instance, and would empty it.
        KITCHEN_LOG_OVERWRITE: 'false',
        TERM: 'dumb',
        NO_COLOR: '1',
        ...(chefLicense === '' ? {} : { CHEF_LICENSE: chefLicense }),
        ...add,
    });
}
async function askVersion(command, environment, scratch) {
    const [program, ...args] = command;
    const shown = command.join(' ');
    let result;
    try {
        result = await (0,_core_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runCommand */ .d1)(program, [...args, 'version'], { environment, cwd: scratch, limitMs: _core_command_js__WEBPACK_IMPORTED_MODULE_2__/* .LOCAL_MS */ .rR });
    }
    catch (error) {
        const place = program.includes('/') ? 'does not exist' : 'is not on PATH';
        const reason = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) === 'ENOENT' ? `${program} ${place}` : (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error);
        throw new _kitchen_error_js__WEBPACK_IMPORTED_MODULE_8__/* .KitchenError */ .b('config', `Test Kitchen cannot be run by \`${shown}\`: ${reason}. ${INSTALL}`);
    }
    const version = /^Test Kitchen version (\d[^\s]*)/m.exec(result.stdout)?.[1];
    if (version !== undefined)
        return version;
    const told = `${result.stderr}\n${result.stdout}`
        .split('\n')
        .map((line) => line.trim())
        .find((line) => line !== '' && !/^warn/i.test(line)) ?? 'it said nothing';
    const isMissing = `${result.stderr}\n${result.stdout}`
        .split('\n')
        .some((line) => /command not found: kitchen|can't find executable kitchen|Could not find .{0,200}gem/i.test(line));
    throw new _kitchen_error_js__WEBPACK_IMPORTED_MODULE_8__/* .KitchenError */ .b('config', `\`${shown} version\` did not tell a version of Test Kitchen (exit code ${result.exitCode}): ${told.slice(0, 300)}. ` +
        (isMissing && program === 'bundle'
            ? 'Put test-kitchen into the Gemfile and run bundle install before this step.'
            : INSTALL));
}


/***/ }),

/***/ 39036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NV: () => (/* binding */ newPaths),
/* harmony export */   Tk: () => (/* binding */ newTraces),
/* harmony export */   _T: () => (/* binding */ watchTraces),
/* harmony export */   d3: () => (/* binding */ removeTraces),
/* harmony export */   d7: () => (/* binding */ traces),
/* harmony export */   kV: () => (/* binding */ namesBelow)
/* harmony export */ });
/* unused harmony export findTraces */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22720);





/**
 * What there was before such a program ran. The post step of a killed action reads it from a file, hence the schema;
 * what it says is held against the workspace before anything is removed.
 */
const traces = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    /** Absolute, links resolved. */
    root: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    watched: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        path: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1),
        wasThere: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
        /** Where it was copied to, when it is to be as it was; absolute. */
        copy: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
        /** What it held, relative to the root. */
        held: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    })),
});
/** @param folder one of ours, that lasts until the traces are removed; copies are put below it */
function watchTraces(root, watches, folder) {
    const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root);
    const watched = watches.map(({ path, keeps }, index) => {
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(real, path);
        const wasThere = isThere(full);
        const copy = wasThere && keeps === 'whole' ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'before', String(index)) : null;
        if (copy !== null)
            copyWhole(full, copy);
        return { path, wasThere, copy, held: wasThere && keeps === 'names' ? [...namesBelow(real, path)] : [] };
    });
    return { root: real, watched };
}
/** The same for paths that are known to be new. */
function newTraces(root, paths) {
    return {
        root: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root),
        watched: paths.map((path) => ({ path, wasThere: false, copy: null, held: [] })),
    };
}
/** Paths below a root that were not there, without what lies inside of one of them. Relative, sorted. */
function newPaths(before, after) {
    const known = new Set(before);
    const fresh = new Set(after.filter((path) => !known.has(path)));
    return [...fresh].filter((path) => !fresh.has((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path))).sort();
}
/** All files and folders below one, without following links. What `except` names, at the top, is left out. */
function namesBelow(root, path, except = []) {
    const found = [];
    const walk = (folder) => {
        for (const entry of entriesOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder))) {
            const name = folder === '.' ? entry.name : `${folder}/${entry.name}`;
            if (except.includes(name))
                continue;
            found.push(name);
            if (entry.isDirectory())
                walk(name);
        }
    };
    walk(path);
    return found;
}
/** What is in the repository now that was not before; outermost paths, relative to the root, sorted. */
function findTraces({ root, watched }) {
    return watched
        .flatMap(({ path, wasThere, copy, held }) => {
        if (!isThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)))
            return [];
        if (!wasThere)
            return [path];
        return copy === null ? newPaths(held, namesBelow(root, path)) : [];
    })
        .sort();
}
/**
 * Puts the repository back: what is new goes, what was to be kept whole is as it was. May be done twice. What cannot be
 * done comes back as left, with the command for it. Throws for traces that lead out of the bounds.
 */
function removeTraces(left, bounds) {
    checkBounds(left, bounds);
    const { root, watched } = left;
    const gone = findTraces(left).map((path) => attempt(root, path, 'removed', () => remove(root, path)));
    const restored = watched.flatMap(({ path, copy }) => {
        if (copy === null || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(copy)) || isSameFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path), copy))
            return [];
        const one = attempt(root, path, 'restored', () => {
            remove(root, path);
            copyWhole(copy, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path));
        });
        return one.state === 'left' ? [one] : [];
    });
    return [...gone, ...restored];
}
/** The text may have been changed by whoever may write to our folder: then nothing at all is removed. */
function checkBounds({ root, watched }, { workspace, folder }) {
    if (!(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), root))
        throw new Error(`traces in ${root}, outside of ${workspace}`);
    for (const { path, copy } of watched) {
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path);
        if (full === root || !(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(root, full))
            throw new Error(`a trace ${path}, outside of ${root}`);
        if (copy !== null && !(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(copy)))
            throw new Error(`a copy ${copy}, outside of ${folder}`);
    }
}
function attempt(root, path, what, act) {
    const entry = { kind: 'file', id: path, region: null };
    try {
        act();
        return { ...entry, state: 'removed', reason: 'it was not in the repository before', command: null };
    }
    catch (error) {
        const reason = `could not be ${what}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) ?? (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`;
        const quoted = `'${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path).replaceAll("'", String.raw `'\''`)}'`;
        return { ...entry, state: 'left', reason, command: what === 'removed' ? `rm -rf -- ${quoted}` : null };
    }
}
/** A link is removed itself, never what it leads to; a folder on the way that has become one leads nowhere. */
function remove(root, path) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path);
    if (!isThere(full))
        return;
    if (!(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(root, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(full))))
        throw new Error('a folder above it leads out of the repository');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(full, { recursive: true, force: true });
}
function copyWhole(from, to) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to), { recursive: true, mode: 0o700 });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.cpSync)(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true, force: true });
}
function entriesOf(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true });
    }
    catch (error) {
        const code = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) ?? '';
        if (['ENOENT', 'ENOTDIR', 'EACCES'].includes(code))
            return [];
        throw error;
    }
}
function isSameFile(one, other) {
    const [first, second] = [one, other].map((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }));
    if (first?.isFile() !== true || second?.isFile() !== true || first.size !== second.size)
        return false;
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(one).equals((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(other));
}
function isThere(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
}


/***/ }),

/***/ 3435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectEc2: () => (/* binding */ connectEc2)
/* harmony export */ });
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82758);

/** What EC2 takes in one filter. */
const VALUES_PER_FILTER = 200;
/** Unpaginated, EC2 may refuse an account with very many images. */
const IMAGES_PER_PAGE = 1000;
/**
 * Connects with the standard credential chain and endpoint variables (AWS_ENDPOINT_URL_EC2). The SDK is loaded only
 * then: it costs a fifth of a second.
 * @param settings of the client, over those: another endpoint, other credentials
 */
async function connectEc2(region, settings = {}, limits = {}) {
    const { sdk, client } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .openEc2 */ .$F)(region, settings, limits);
    const LIVE = ['pending', 'running', 'shutting-down', 'stopping', 'stopped'];
    const named = (name, values) => ({
        Name: name,
        Values: [...values],
    });
    const instances = async (filters) => {
        const found = [];
        const pages = sdk.paginateDescribeInstances({ client }, { Filters: [...filters, named('instance-state-name', LIVE)] });
        for await (const page of pages)
            for (const one of page.Reservations ?? [])
                found.push(...(one.Instances ?? []));
        return found;
    };
    const images = async (filter) => (await client.send(new sdk.DescribeImagesCommand({ Owners: ['self'], Filters: [filter] }))).Images ?? [];
    const allImages = async (owner, filters) => {
        const found = [];
        const pages = sdk.paginateDescribeImages({ client, pageSize: IMAGES_PER_PAGE }, { Owners: [owner], Filters: filters });
        for await (const page of pages)
            found.push(...(page.Images ?? []));
        return found;
    };
    return {
        region,
        imagesById: (ids) => images(named('image-id', ids)),
        imagesByTag: async (name, values) => {
            const found = [];
            for (let start = 0; start < values.length; start += VALUES_PER_FILTER) {
                const some = values.slice(start, start + VALUES_PER_FILTER);
                found.push(...(await allImages('self', [named(`tag:${name}`, some)])));
            }
            return found;
        },
        availableImages: (owner, filters) => allImages(owner, [
            ...Object.entries(filters).map(([name, value]) => named(name, [value])),
            named('state', ['available']),
        ]),
        tag: async (ids, tags) => {
            const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
            await client.send(new sdk.CreateTagsCommand({ Resources: [...ids], Tags: list }));
        },
        hasDefaultVpc: async () => {
            const found = await client.send(new sdk.DescribeVpcsCommand({ Filters: [named('is-default', ['true'])] }));
            return (found.Vpcs ?? []).length > 0;
        },
        instancesById: (ids) => instances([named('instance-id', ids)]),
        terminate: async (ids) => {
            await client.send(new sdk.TerminateInstancesCommand({ InstanceIds: [...ids] }));
        },
    };
}


/***/ })

};
