export const id = 9275;
export const ids = [9275,3435];
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
