export const id = 2679;
export const ids = [2679,4377];
export const modules = {

/***/ 42279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Op: () => (  checkDisk),
    nI: () => (  percentFull),
    uq: () => (  isFull)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);


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
function isFull(path) {
    try {
        const { bfree, bavail, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(path);
        return (process.getuid?.() === 0 ? bfree : bavail) * bsize < ONE_BLOCK;
    }
    catch {
        return false;
    }
}
const ONE_BLOCK = 4096;
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${has}, but a bake wants ${least} GiB. Free some, or lower the input "min-free-disk".`);
        }
        if (free < 2 * least)
            host.annotate({ level: 'warning', message: `${has}: little for a bake.` });
    }
}


/***/ }),

/***/ 29340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  I: () => (  checkRights),
  C: () => (  refuseWindows)
});

var environment = __webpack_require__(94463);
var errors = __webpack_require__(8005);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var credential_tables = __webpack_require__(41463);
;// CONCATENATED MODULE: ./.build/core/secrets/machine-credentials.js



const LARGEST = 1024 * 1024;
function machineCredentials(environment) {
    const home = environment['HOME'] || environment['USERPROFILE'] || '';
    const files = (0,credential_tables .of)().flatMap((table) => table.files ?? []);
    return files.flatMap((file) => {
        const path = placeOf(file, home, environment);
        return path !== undefined && isHeld(path, file.holds) ? [{ path, isCloud: file.isCloud }] : [];
    });
}
function placeOf({ path, fileVariable, folderVariable }, home, environment) {
    if (path.startsWith('/'))
        return path;
    const named = fileVariable === undefined ? undefined : environment[fileVariable];
    if (named)
        return named;
    const [folder = '', ...rest] = path.split('/');
    const moved = folderVariable ?? (folder === '.config' ? 'XDG_CONFIG_HOME' : undefined);
    const to = moved === undefined ? undefined : environment[moved];
    if (to)
        return (0,external_node_path_.join)(to, ...rest);
    return home === '' ? undefined : (0,external_node_path_.join)(home, path);
}
function isHeld(path, holds) {
    try {
        const file = (0,external_node_fs_.statSync)(path);
        return file.isFile() && (file.size > LARGEST || holds((0,external_node_fs_.readFileSync)(path, 'utf8')));
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./.build/core/files/rights.js



function checkRights(host, allowUntrusted, { done, verb }) {
    const { trust } = host;
    if (trust.kind === 'trusted')
        return true;
    if (allowUntrusted) {
        const message = `Untrusted: ${trust.reason}. It is ${done} with all rights of this run, since allow-untrusted is true.`;
        host.annotate({ level: 'warning', title: 'Untrusted change', message });
        return true;
    }
    const Verb = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}`;
    if (!trust.runs) {
        throw new errors .yo(`Nothing is ${done} here: ${trust.reason}. ${Verb} on push, or on the event pull_request.`);
    }
    const credentials = (0,environment .MR)(host.environment);
    if (credentials.length > 0) {
        throw new errors .yo(`Nothing is ${done} here: ${trust.reason}, and this job holds credentials (${credentials.join(', ')}). ` +
            'Take them out of jobs that run on pull requests.');
    }
    checkMachine(host, trust.reason, done);
    host.info(`Untrusted: ${trust.reason}. It is ${done}, but no record, log or tag leaves this runner.`);
    return false;
}
function checkMachine(host, reason, done) {
    const held = machineCredentials(host.environment);
    const paths = (isCloud) => held.flatMap((one) => (one.isCloud === isCloud ? [one.path] : [])).join(', ');
    if (held.some(({ isCloud }) => isCloud)) {
        throw new errors .yo(`Nothing is ${done} here: ${reason}, and this machine holds credentials (${paths(true)}). ` +
            'Take them off machines that run pull requests.');
    }
    if (held.length === 0)
        return;
    const message = `Untrusted: ${reason}. What it runs can read credentials of this machine (${paths(false)}). Take them off machines that run pull requests.`;
    host.annotate({ level: 'warning', title: 'Untrusted change', message });
}
function refuseWindows(what) {
    if (process.platform !== 'win32')
        return;
    throw new errors .yo(`${what} runs on Linux and macOS; on Windows it cannot stop what it starts so that nothing is left behind.`);
}


/***/ }),

/***/ 36779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L1: () => (  isLockPath),
    Tk: () => (  takeOverLock),
    a6: () => (  waitedFor),
    bh: () => (  tryLock),
    zM: () => (  tryLockOfStrangers)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var zod__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2503);
  var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52948);
  var _files_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74555);
  var _clock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94850);
  var _process_place_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(50625);
  var _process_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(63815);










const identity = zod__WEBPACK_IMPORTED_MODULE_9__  .Ikc({ pid: zod__WEBPACK_IMPORTED_MODULE_9__  .aig().int().positive(), startTime: zod__WEBPACK_IMPORTED_MODULE_9__  .YjP().min(1).max(100) });
const holder = zod__WEBPACK_IMPORTED_MODULE_9__  .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_9__  .euz('bakehouse/lock/1'),
    place: _process_place_js__WEBPACK_IMPORTED_MODULE_7__  .hC,
    processes: zod__WEBPACK_IMPORTED_MODULE_9__  .YOg(identity).min(1).max(20),
    since: zod__WEBPACK_IMPORTED_MODULE_9__  .aig(),
    what: zod__WEBPACK_IMPORTED_MODULE_9__  .YjP().max(500),
});
const NAME_LENGTH = 32;
const LARGEST_FILE = 16 * 1024;
const BEAT_MS = 30_000;
const SILENT_MS = 300_000;
const LOOK_MS = 2000;
const seen = new Map();
async function tryLock(folder, what, onBroken, tries = 20) {
    return tryOnce({ folder, what, onBroken, silentMs: SILENT_MS }, tries);
}
async function tryLockOfStrangers(folder, what, onBroken, { signal, onWait, silentMs = SILENT_MS, lookMs = LOOK_MS }) {
    let first;
    for (;;) {
        const found = await tryOnce({ folder, what, onBroken, silentMs }, 20);
        if (found.kind === 'taken' || (0,_process_place_js__WEBPACK_IMPORTED_MODULE_7__  .tF)(found.by.place, (0,_process_place_js__WEBPACK_IMPORTED_MODULE_7__  .SH)()) === 'askable')
            return found;
        const stamp = stampOf(found.path);
        if (first?.path === found.path && first.stamp !== stamp)
            return found;
        if (first === undefined)
            onWait(found.by);
        first = { path: found.path, stamp };
        await (0,_clock_js__WEBPACK_IMPORTED_MODULE_6__  .fm)(lookMs, signal);
        if (signal.aborted)
            return found;
    }
}
function waitedFor({ what, place }, folder) {
    return `${what} on ${place.host} had ${folder}, and cannot be asked from here. It is taken over where it gives no sign for ${SILENT_MS / 60_000} minutes.`;
}
async function tryOnce(wish, tries) {
    const { folder, what } = wish;
    const before = await heldBy(wish, '');
    if (before !== undefined)
        return before;
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(NAME_LENGTH / 2).toString('hex')}.json`);
    const mine = {
        schema: 'bakehouse/lock/1',
        place: (0,_process_place_js__WEBPACK_IMPORTED_MODULE_7__  .SH)(),
        processes: [await ourselves()],
        since: Date.now(),
        what: what.slice(0, 500),
    };
    try {
        (0,_files_files_js__WEBPACK_IMPORTED_MODULE_5__  .vK)(own, JSON.stringify(mine));
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__  .$N)(error) === 'ENOENT' && tries > 0)
            return tryOnce(wish, tries - 1);
        throw error;
    }
    const beside = await heldBy(wish, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(own));
    if (beside === undefined)
        return { kind: 'taken', lock: keepLock(own, mine) };
    removeFile(own);
    return beside;
}
async function takeOverLock(path) {
    const had = readHolder(path);
    if (typeof had === 'string')
        return undefined;
    const processes = [await ourselves(), ...had.processes.slice(0, 18)];
    const mine = { ...had, place: (0,_process_place_js__WEBPACK_IMPORTED_MODULE_7__  .SH)(), processes };
    (0,_files_files_js__WEBPACK_IMPORTED_MODULE_5__  .vK)(path, JSON.stringify(mine));
    return keepLock(path, mine);
}
function isLockPath(root, path) {
    return isLockName((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)) && (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)) === root;
}
function keepLock(path, first) {
    let mine = first;
    let isReleased = false;
    const beat = setInterval(() => {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.utimesSync)(path, new Date(), new Date());
        }
        catch {
        }
    }, BEAT_MS);
    beat.unref();
    return {
        path,
        alsoBy: (process) => {
            if (isReleased)
                return;
            mine = { ...mine, processes: [...mine.processes.slice(0, 19), process] };
            try {
                (0,_files_files_js__WEBPACK_IMPORTED_MODULE_5__  .vK)(path, JSON.stringify(mine));
            }
            catch {
            }
        },
        release: () => {
            if (isReleased)
                return;
            isReleased = true;
            clearInterval(beat);
            removeFile(path);
        },
    };
}
async function heldBy({ folder, onBroken, silentMs }, own) {
    for (const name of namesIn(folder)) {
        if (name === own || !isLockName(name))
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        const by = readHolder(path);
        if (by === 'gone')
            continue;
        const why = typeof by === 'string' ? by : await whyGone(path, by, silentMs);
        if (why === undefined && typeof by !== 'string')
            return { kind: 'held', path, by };
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { recursive: true, force: true });
        onBroken(why ?? '');
    }
    return undefined;
}
async function whyGone(path, { place, processes, what }, silentMs) {
    const verdict = (0,_process_place_js__WEBPACK_IMPORTED_MODULE_7__  .tF)(place, (0,_process_place_js__WEBPACK_IMPORTED_MODULE_7__  .SH)());
    const pids = processes.map(({ pid }) => pid).join(', ');
    if (verdict === 'ended')
        return `${what} ended when the machine was started anew`;
    if (verdict === 'askable') {
        const there = await Promise.all(processes.map(({ pid, startTime }) => (0,_process_js__WEBPACK_IMPORTED_MODULE_8__  .W_)(pid, startTime)));
        return there.includes(true) ? undefined : `${what} is gone (process ${pids})`;
    }
    const stamp = stampOf(path);
    const known = seen.get(path);
    if (stamp === undefined || known?.stamp !== stamp) {
        seen.set(path, { stamp: stamp ?? 0, since: (0,_clock_js__WEBPACK_IMPORTED_MODULE_6__  .rj)() });
        return undefined;
    }
    if ((0,_clock_js__WEBPACK_IMPORTED_MODULE_6__  .rj)() - known.since < silentMs)
        return undefined;
    return `${what} on ${place.host} gave no sign for ${Math.ceil(silentMs / 60_000)} minutes`;
}
function readHolder(path) {
    let bytes;
    try {
        bytes = (0,_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__  .C)('The lock', path, LARGEST_FILE);
    }
    catch (error) {
        return stampOf(path) === undefined ? 'gone' : `a lock could not be read (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__  .$N)(error) ?? 'no file of ours'})`;
    }
    try {
        return holder.parse((0,_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__  .q)('The lock', bytes));
    }
    catch {
        return 'a lock held nothing that is ours';
    }
}
function stampOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path).mtimeMs;
    }
    catch {
        return undefined;
    }
}
async function ourselves() {
    return { pid: process.pid, startTime: (await (0,_process_js__WEBPACK_IMPORTED_MODULE_8__  .P2)(process.pid)) ?? 'unknown' };
}
function namesIn(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(folder).toSorted();
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__  .$N)(error) === 'ENOENT')
            return [];
        throw error;
    }
}
function isLockName(name) {
    const [stem = '', ...rest] = name.split('.');
    return rest.join('.') === 'json' && stem.length === NAME_LENGTH && !/[^0-9a-f]/.test(stem);
}
function removeFile(path) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { force: true });
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    }
    catch {
    }
}


/***/ }),

/***/ 50625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    SH: () => (  placeOfThisProcess),
    hC: () => (  processPlace),
    tF: () => (  judgePlace)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);



const processPlace = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    host: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
    boot: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
    namespace: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
});
const WHOLE_MACHINE = 'pid:[4026531836]';
function placeOfThisProcess() {
    return {
        host: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(),
        boot: readOr(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
        namespace: readOr(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self/ns/pid')),
    };
}
function judgePlace(there, here) {
    if (there.host !== here.host || there.namespace !== here.namespace)
        return 'unknown';
    if (there.boot === here.boot)
        return 'askable';
    return here.namespace === WHOLE_MACHINE ? 'ended' : 'unknown';
}
function readOr(read) {
    try {
        return read();
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 63815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E_: () => (  withoutMark),
    M$: () => (  MARK),
    P2: () => (  startTimeOf),
    W_: () => (  isRunning),
    a0: () => (  waitUntil),
    cb: () => (  delay),
    tG: () => (  startDetached),
    vG: () => (  sendSignal),
    w4: () => (  processesMarked)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
  var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57975);
  var _clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94850);
  var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8005);







const MARK = 'BAKEHOUSE_MARK';
function withoutMark(environment) {
    const { [MARK]: _, ...unmarked } = environment;
    return unmarked;
}
function startDetached(request) {
    const out = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(request.stdout, 'a', 0o600);
    const err = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(request.stderr, 'a', 0o600);
    try {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(request.program, [...request.args], {
            cwd: request.cwd,
            env: { ...request.environment },
            detached: request.sharesTerminal !== true,
            stdio: ['ignore', out, err],
        });
        const { pid } = child;
        if (pid === undefined) {
            child.once('error', () => { });
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__  .yo(`${request.program} cannot be started. Is it an executable for this machine?`);
        }
        const exit = new Promise((resolve) => {
            child.once('error', () => resolve(127));
            child.once('exit', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : node_os__WEBPACK_IMPORTED_MODULE_2__.constants.signals[signal])));
        });
        return { pid, exit };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(out);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(err);
    }
}
async function startTimeOf(pid) {
    if (process.platform === 'linux') {
        try {
            const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
            const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
            return fields[0] === 'Z' ? undefined : fields[19];
        }
        catch {
            return undefined;
        }
    }
    try {
        const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]);
        return stdout.trim() === '' ? undefined : stdout.trim();
    }
    catch {
        return undefined;
    }
}
async function isRunning(pid, startTime) {
    return (await startTimeOf(pid)) === startTime;
}
function sendSignal(pid, signal, group = false) {
    try {
        process.kill(group ? -pid : pid, signal);
        return true;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_5__  .$N)(error) === 'ESRCH' || (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__  .$N)(error) === 'EPERM')
            return false;
        throw error;
    }
}
function processesMarked(name, value) {
    if (process.platform !== 'linux')
        return [];
    const mark = `${name}=${value}`;
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)('/proc').flatMap((entry) => {
        if (!/^\d+$/.test(entry) || Number(entry) === process.pid)
            return [];
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${entry}/environ`, 'utf8').split('\0').includes(mark) ? [Number(entry)] : [];
        }
        catch {
            return [];
        }
    });
}
async function waitUntil(condition, deadline, stepMs = 100) {
    for (;;) {
        if (await condition())
            return true;
        const left = deadline - (0,_clock_js__WEBPACK_IMPORTED_MODULE_4__  .rj)();
        if (left <= 0)
            return false;
        await delay(Math.min(stepMs, left));
    }
}
async function delay(ms) {
    await new Promise((resolve) => {
        setTimeout(resolve, ms);
    });
}


/***/ }),

/***/ 22299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Mi: () => (  DocumentError),
  sw: () => (  checkDocument),
  LF: () => (  pathText),
  u0: () => (  readDocument),
  WW: () => (  toldProblems),
  rA: () => (  wantedValue)
});

var dist = __webpack_require__(38815);
var errors = __webpack_require__(8005);
var inputs = __webpack_require__(88278);
var wording = __webpack_require__(37478);
var schemas = __webpack_require__(2503);
var registries = __webpack_require__(29396);
;// CONCATENATED MODULE: ./.build/core/runner/schema-forms.js

function formsOf(schema) {
    if (schema instanceof schemas .IiU ||
        schema instanceof schemas .XiL ||
        schema instanceof schemas .l1C ||
        schema instanceof schemas .xgV) {
        return formsOf(schema.unwrap());
    }
    if (schema instanceof schemas .utH)
        return formsOf(schema.in);
    return schema instanceof schemas .fZ7 ? schema.options.flatMap(formsOf) : [schema];
}
function formsBelow(forms, step) {
    return forms.flatMap((form) => {
        if (form instanceof schemas .bvH)
            return formsOf(Object.entries(form.shape).find(([name]) => name === step)?.[1]);
        if (form instanceof schemas .b8S)
            return formsOf(form.valueType);
        return form instanceof schemas .naA ? formsOf(form.element) : [];
    });
}
function knownNames(schema, path) {
    const forms = path.reduce(formsBelow, formsOf(schema));
    return forms.flatMap((form) => form instanceof schemas .bvH
        ? Object.entries(form.shape).flatMap(([name, member]) => registries .fd.get(member)?.deprecated === true ? [] : name)
        : []);
}
function asWanted(schema, value, written) {
    return settled(formsOf(schema), value, written);
}
function settled(forms, value, written) {
    if (forms.length === 0 || typeof value === 'string')
        return value;
    if (Array.isArray(value) && Array.isArray(written)) {
        const below = formsBelow(forms.filter((form) => form instanceof schemas .naA), 0);
        return value.map((one, index) => settled(below, one, written[index]));
    }
    if (typeof value === 'object' && value !== null && typeof written === 'object' && written !== null) {
        const texts = new Map(Object.entries(written));
        const named = forms.filter((form) => !(form instanceof schemas .naA));
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, settled(formsBelow(named, name), one, texts.get(name))]));
    }
    const isText = forms.some((form) => form instanceof schemas .NDH) && !forms.some((form) => takes(form, value));
    return isText && typeof written === 'string' ? written : value;
}
function takes(form, value) {
    if (form instanceof schemas .DN5 || form instanceof schemas .Vb4)
        return form.safeParse(value).success;
    if (form instanceof schemas .rSt)
        return typeof value === 'number';
    return form instanceof schemas .WFD && typeof value === 'boolean';
}

var yaml_values = __webpack_require__(31134);
;// CONCATENATED MODULE: ./.build/core/text/yaml-structure.js


const MOST_DEPTH = 200;
const TOO_DEEP = 'The file is nested too deeply.';
function structureProblems(document) {
    const problems = [];
    const anchors = new Map();
    (0,dist .YR)(document, (_, node, path) => {
        const offset = ((0,dist .Ll)(node) ? node.range?.[0] : undefined) ?? 0;
        if (path.length > MOST_DEPTH) {
            problems.push({ offset, message: TOO_DEEP });
            return dist .YR.BREAK;
        }
        if ((0,dist .Vj)(node)) {
            const target = anchors.get(node.source);
            if (path.some((outer) => outer === target)) {
                problems.push({ offset, message: `The alias *${node.source} stands inside of what it stands for.` });
            }
        }
        else if ((0,dist .Ll)(node) && node.anchor !== undefined)
            anchors.set(node.anchor, node);
        if ((0,dist .jh)(node))
            problems.push(...keyProblems(node.items, offset));
        return undefined;
    });
    return problems;
}
function keyProblems(items, start) {
    const seen = new Set();
    return items.flatMap(({ key }) => {
        const offset = ((0,dist .Ll)(key) ? key.range?.[0] : undefined) ?? start;
        if (!(0,dist .jn)(key))
            return [{ offset, message: 'A key must be a string.' }];
        const name = (0,yaml_values .l)(key);
        if (name === '__proto__')
            return [{ offset, message: 'A key must not be called "__proto__".' }];
        if (seen.has(name))
            return [{ offset, message: `"${name}" is here twice.` }];
        seen.add(name);
        return [];
    });
}

;// CONCATENATED MODULE: ./.build/core/text/document.js







class DocumentError extends errors .QO {
    file;
    problems;
    constructor(file, problems) {
        super(problems.map((problem) => ({ file, ...problem })));
        this.file = file;
        this.problems = problems;
    }
}
const MOST_BYTES = 4 * 1024 * 1024;
const MOST_ALIASES = 100;
const MOST_TOLD = 50;
function toldProblems(problems) {
    return problems.toSorted((a, b) => a.line - b.line).slice(0, MOST_TOLD);
}
const PHRASES = {
    MULTIPLE_DOCS: 'The file holds several documents; it should be one.',
};
function readDocument(name, bytes) {
    const refuse = (message, line = 1) => new DocumentError(name, [{ line, message }]);
    if (bytes.length > MOST_BYTES)
        throw refuse(`The file has ${bytes.length} bytes; at most ${MOST_BYTES} are read.`);
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw refuse('The file is not UTF-8 text.');
    }
    if (text.includes('\0'))
        throw refuse('The file holds a NUL byte; it is no text.');
    const lines = new dist .HN();
    const lineAt = (offset) => lines.linePos(offset).line;
    const document = (0,dist.parseDocument)(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false, version: '1.2' });
    const told = [...document.errors, ...document.warnings];
    if (told.some(({ message }) => message.includes('call stack')))
        throw refuse(TOO_DEEP);
    const problems = told.length > 0
        ? told.map(({ code, message, pos }) => ({ line: lineAt(pos[0]), message: sentence(PHRASES[code] ?? message) }))
        : structureProblems(document).map(({ offset, message }) => ({ line: lineAt(offset), message }));
    if (problems.length > 0)
        throw new DocumentError(name, problems.slice(0, MOST_TOLD));
    let values;
    try {
        values = (0,yaml_values .O)(document, MOST_ALIASES);
    }
    catch (error) {
        throw refuse(sentence(error instanceof Error ? error.message : String(error)));
    }
    const indexes = new Map();
    const lineOf = (path) => {
        for (let length = path.length; length > 0; length -= 1) {
            const offset = offsetOf(document.contents, path.slice(0, length), indexes);
            if (offset !== undefined)
                return lineAt(offset);
        }
        return 1;
    };
    return { name, ...values, lineOf };
}
function offsetOf(root, path, indexes) {
    let node = root;
    let offset;
    for (const step of path) {
        if ((0,dist .jh)(node)) {
            const index = indexes.get(node) ?? new Map(node.items.map((pair) => [keyText(pair.key), pair]));
            indexes.set(node, index);
            const pair = index.get(String(step));
            if (pair === undefined || !(0,dist .jn)(pair.key))
                return undefined;
            offset = pair.key.range?.[0];
            node = pair.value;
        }
        else if ((0,dist .Ll)(node) && 'items' in node && Array.isArray(node.items)) {
            node = node.items[Number(step)];
            offset = (0,dist .Ll)(node) ? node.range?.[0] : undefined;
        }
        else
            return undefined;
    }
    return offset;
}
function keyText(key) {
    return (0,dist .jn)(key) ? String(key.value) : '';
}
function checkDocument(document, schema) {
    const result = schema.safeParse(wantedValue(document, schema));
    if (result.success)
        return result.data;
    throw new DocumentError(document.name, problemsOf(result.error, document, schema));
}
function wantedValue(document, schema) {
    return asWanted(schema, document.value, document.written);
}
function problemsOf(error, document, schema) {
    const problems = error.issues.flatMap((issue) => problemsOfIssue(issue, document, schema));
    return toldProblems(problems);
}
function problemsOfIssue(issue, document, schema) {
    const where = issue.path.length === 0 ? (issue.code === 'custom' ? '' : 'The file ') : `${pathText(issue.path)} `;
    if (issue.code === 'invalid_union') {
        const meant = meantForm(issue.errors);
        if (meant !== undefined) {
            return meant.flatMap((one) => problemsOfIssue({ ...one, path: [...issue.path, ...one.path] }, document, schema));
        }
    }
    if (issue.code === 'unrecognized_keys') {
        const known = knownNames(schema, issue.path);
        return issue.keys.map((key) => {
            const place = issue.path.length === 0 ? '' : `${pathText(issue.path)}: `;
            const line = document.lineOf([...issue.path, key]);
            if (key === '<<') {
                const what = 'which merges members in some readers of YAML, is not known here. Write them out.';
                return { line, message: `${place}"<<", ${what}` };
            }
            const near = (0,wording .qb)(key, known);
            const hint = near === undefined ? ` Known are ${known.join(', ')}.` : ` Did you mean "${near}"?`;
            return { line, message: `${place}"${key}" is not known here.${known.length === 0 ? '' : hint}` };
        });
    }
    const line = document.lineOf(issue.path);
    if (issue.code === 'invalid_key')
        return [{ line, message: `${where}is a wrong name: ${issue.issues[0]?.message ?? ''}.` }];
    const value = valueAt(document.value, issue.path);
    if (value === undefined && issue.code === 'invalid_union' && isPlain(issue))
        return [{ line, message: `${where}is missing.` }];
    const got = value === undefined ? 'is missing' : `was ${shortly(value)}`;
    return [{ line, message: `${where}${phrase(issue)}${issue.code === 'custom' ? '' : `, but ${got}`}.` }];
}
function meantForm(forms) {
    const depthOf = (issues) => Math.min(...issues.map(({ path }) => path.length));
    const possible = forms.filter((issues) => issues.every(({ code, path }) => path.length > 0 || (code !== 'invalid_type' && code !== 'invalid_value')));
    const deepest = Math.max(...possible.map(depthOf));
    const [best, ...others] = possible.filter((issues) => depthOf(issues) === deepest);
    if (best === undefined || others.length === 0)
        return best;
    const unknown = best.filter(({ code }) => code === 'unrecognized_keys');
    return unknown.length === 0 ? best : unknown;
}
function pathText(path) {
    return path
        .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`))
        .join('');
}
function phrase(issue) {
    if (issue.code === 'invalid_type' && isPlain(issue))
        return `must be ${article(issue.expected)}`;
    if (issue.code === 'invalid_union' && isPlain(issue))
        return 'must be of another form';
    if (issue.code === 'invalid_value')
        return `must be ${(0,inputs .A3)(issue.values.map(String))}`;
    return issue.code === 'custom' ? issue.message : `must fit (${issue.message.toLowerCase()})`;
}
function isPlain({ message }) {
    return message.startsWith('Invalid input');
}
function article(type) {
    const words = {
        object: 'an object',
        record: 'an object',
        array: 'a list',
        string: 'a string',
        number: 'a number',
        int: 'a whole number',
        boolean: 'true or false',
    };
    return words[type] ?? type;
}
function shortly(value) {
    const text = JSON.stringify(value) ?? String(value);
    return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
function valueAt(value, path) {
    let current = value;
    for (const step of path) {
        if (typeof current !== 'object' || current === null)
            return undefined;
        current = Object.getOwnPropertyDescriptor(current, step)?.value;
    }
    return current;
}
function sentence(text) {
    const first = text.split('\n')[0] ?? text;
    return /[.!?]$/.test(first) ? first : `${first}.`;
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

/***/ 90881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ap: () => (  namesWithin),
    GS: () => (  fill),
    Hc: () => (  fillKnown),
    Jt: () => (  parentNames),
    SI: () => (  sourceNames),
    TL: () => (  quoted),
    Vl: () => (  lateNames),
    gU: () => (  fitsName),
    iJ: () => (  placeholdersOf),
    mz: () => (  unknownPlaceholder),
    o5: () => (  commitNames)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37478);


const lateNames = [
    'name',
    'version',
    'key8',
    'git.sha',
    'git.short',
    'git.ref',
    'run.id',
    'run.attempt',
    'run.url',
    'timestamp',
    'date',
];
const commitNames = ['version', 'git.sha', 'git.short', 'git.ref'];
const parentNames = ['parent.id', 'parent.name', 'parent.key'];
const sourceNames = ['source.id', 'source.name'];
const FORMER_NAMES = new Map([['layer', 'tier']]);
const LONGEST_SHOWN = 120;
const PART = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;
function quoted(text) {
    return text.replace(/[{}]/g, '$&$&');
}
function placeholdersOf(pattern) {
    const names = [];
    replaceParts(pattern, (name) => {
        names.push(name);
        return '';
    });
    return names;
}
function namesWithin(value) {
    if (typeof value === 'string') {
        try {
            return new Set(placeholdersOf(value));
        }
        catch {
            return new Set();
        }
    }
    if (typeof value !== 'object' || value === null)
        return new Set();
    return new Set(Object.values(value).flatMap((one) => [...namesWithin(one)]));
}
function fill(pattern, values) {
    return replaceParts(pattern, (name) => {
        const value = values.get(name);
        if (value === undefined)
            throw unknownPlaceholder(name, [...values.keys()]);
        return value;
    });
}
function fillKnown(pattern, values) {
    return pattern.replace(PART, (part, name) => {
        const value = name === undefined ? undefined : values.get(nameNow(name));
        return value === undefined ? part : quoted(value);
    });
}
function unknownPlaceholder(name, known) {
    const near = (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__  .qb)(name, known);
    const hint = near === undefined ? `Known are ${known.join(', ')}.` : `Did you mean {${near}}?`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`the placeholder {${name}} is not known; ${hint} A brace itself is written twice.`);
}
function replaceParts(pattern, valueOf) {
    return pattern.replace(PART, (part, name) => {
        if (part === '{{')
            return '{';
        if (part === '}}')
            return '}';
        if (name === undefined) {
            const shown = pattern.length > LONGEST_SHOWN ? `${pattern.slice(0, LONGEST_SHOWN)}…` : pattern;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`a brace stands alone in "${shown}"; write it twice`);
        }
        return valueOf(nameNow(name));
    });
}
function nameNow(name) {
    return FORMER_NAMES.get(name) ?? name;
}
function fitsName(pattern, name) {
    const parts = [''];
    for (const [token] of pattern.matchAll(/\{\{|\}\}|\{[^{}]*\}|[^{}]+/g)) {
        if (token === '{{' || token === '}}')
            parts.push(`${parts.pop() ?? ''}${token.charAt(0)}`);
        else if (token.startsWith('{'))
            parts.push('');
        else
            parts.push(`${parts.pop() ?? ''}${token}`);
    }
    const [first = '', ...rest] = parts;
    if (rest.length === 0)
        return name === first;
    if (!name.startsWith(first))
        return false;
    const last = rest.pop() ?? '';
    let at = first.length;
    for (const part of rest) {
        const next = name.indexOf(part, at + 1);
        if (next < 0)
            return false;
        at = next + part.length;
    }
    return name.length - last.length > at && name.endsWith(last);
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

/***/ 79807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Tq: () => (  isAnswer),
    bC: () => (  comeAgain),
    lJ: () => (  onceAMinute),
    x5: () => (  refusal)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);

function refusal(status, code, message, headers = {}) {
    return { status, body: { code, message }, headers };
}
function isAnswer(value) {
    return 'status' in value;
}
function comeAgain(status, message, seconds) {
    return refusal(status, status, message, { 'Retry-After': String(seconds) });
}
function onceAMinute(tell) {
    let last = Number.NEGATIVE_INFINITY;
    return (line) => {
        if ((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() - last < 60_000)
            return;
        last = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)();
        tell(line);
    };
}


/***/ }),

/***/ 47207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Uk: () => (  readResponse),
    Vp: () => (  failedResponse),
    qU: () => (  KeptBuilds)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var zod__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52948);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74555);
  var _settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28668);
  var _response_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13750);
  var _routes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(24547);










const keptBuild = zod__WEBPACK_IMPORTED_MODULE_9__  .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_9__  .euz('bakehouse/serve/1'),
    id: zod__WEBPACK_IMPORTED_MODULE_9__  .YjP().refine(_routes_js__WEBPACK_IMPORTED_MODULE_8__  .O),
    received: zod__WEBPACK_IMPORTED_MODULE_9__  .aig(),
    digest: zod__WEBPACK_IMPORTED_MODULE_9__  .YjP(),
    request: zod__WEBPACK_IMPORTED_MODULE_9__  ._H3({
        giturl: zod__WEBPACK_IMPORTED_MODULE_9__  .YjP(),
        branch: zod__WEBPACK_IMPORTED_MODULE_9__  .YjP().optional(),
        templatepath: zod__WEBPACK_IMPORTED_MODULE_9__  .YjP().optional(),
        buildonly: zod__WEBPACK_IMPORTED_MODULE_9__  .YjP().optional(),
    }),
});
const LARGEST_FILE = 16 * 1024 * 1024;
const ASIDE = '.';
class KeptBuilds {
    #folder;
    #builds = new Map();
    #over = new Set();
    constructor(folder, onTrouble) {
        this.#folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'builds');
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(this.#folder, { recursive: true, mode: 0o700 });
        const found = [];
        for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(this.#folder)) {
            if (isAside(name))
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, name), { recursive: true, force: true });
            if (!(0,_routes_js__WEBPACK_IMPORTED_MODULE_8__  .O)(name))
                continue;
            try {
                found.push(keptBuild.parse(readJson((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, name, 'request.json'))));
            }
            catch (error) {
                onTrouble(`The build ${name} cannot be read and is left out: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .bD)(error)}`);
            }
        }
        for (const build of found.toSorted(byTime))
            this.#builds.set(build.id, build);
        for (const id of this.#builds.keys())
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(this.#outcomePath(id)))
                this.#over.add(id);
    }
    get all() {
        return [...this.#builds.values()];
    }
    get(id) {
        return this.#builds.get(id);
    }
    folderOf(id) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, id);
    }
    secretsPath(id) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, id, 'secrets');
    }
    requestPath(id) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, id, 'request.json');
    }
    add({ id: own, request, secrets, digest }) {
        const id = own ?? (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomUUID)();
        const build = keptBuild.parse({ schema: 'bakehouse/serve/1', id, received: Date.now(), digest, request });
        const aside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, `${ASIDE}${id}`);
        try {
            (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_5__  .vK)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(aside, 'request.json'), JSON.stringify(build));
            if (secrets.length > 0)
                (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_5__  .vK)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(aside, 'secrets'), (0,_settings_js__WEBPACK_IMPORTED_MODULE_6__  .SQ)(secrets));
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(aside, this.folderOf(id));
        }
        catch (error) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(aside, { recursive: true, force: true });
            throw error;
        }
        this.#builds.set(id, build);
        return build;
    }
    isOver(id) {
        return this.#over.has(id);
    }
    outcome(id) {
        return this.#over.has(id) ? readResponse(this.#outcomePath(id)) : undefined;
    }
    end(id, outcome) {
        if (!this.#builds.has(id))
            return;
        (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_5__  .vK)(this.#outcomePath(id), JSON.stringify(outcome));
        this.#over.add(id);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(this.secretsPath(id), { force: true });
    }
    prune(keep) {
        const over = this.all.filter(({ id }) => this.#over.has(id));
        const old = over.slice(0, Math.max(0, over.length - keep));
        for (const { id } of old) {
            const aside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, `${ASIDE}${id}`);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(this.folderOf(id), aside);
            this.#builds.delete(id);
            this.#over.delete(id);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(aside, { recursive: true, force: true });
        }
        return old.length;
    }
    #outcomePath(id) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, id, 'outcome.json');
    }
}
function failedResponse(id, code, message) {
    return {
        buildrequestid: id,
        id,
        status: 'failed',
        buildstages: [],
        buildrequest: [],
        images: [],
        artifacts: [],
        links: [],
        error: { code, message },
    };
}
function readResponse(path) {
    try {
        return _response_js__WEBPACK_IMPORTED_MODULE_7__  .yS.safeParse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'))).data;
    }
    catch {
        return undefined;
    }
}
function readJson(path) {
    return (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__  .q)('The file', (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__  .C)('The file', path, LARGEST_FILE));
}
function isAside(name) {
    return name.startsWith(ASIDE) && (0,_routes_js__WEBPACK_IMPORTED_MODULE_8__  .O)(name.slice(ASIDE.length));
}
function byTime(one, other) {
    return one.received - other.received || (one.id < other.id ? -1 : 1);
}


/***/ }),

/***/ 39011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  serve: () => (  serve)
});

var external_node_os_ = __webpack_require__(48161);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var clock = __webpack_require__(94850);
var errors = __webpack_require__(8005);
var disk = __webpack_require__(42279);
var rights = __webpack_require__(29340);
var process_interrupt = __webpack_require__(50545);
var lock = __webpack_require__(36779);
var runner_inputs = __webpack_require__(88278);
var git_address = __webpack_require__(43967);
;// CONCATENATED MODULE: ./.build/pipeline/serve/allowed-address.js



const USUAL_PORTS = { http: '80', https: '443', ssh: '22' };
function readAllowed(given) {
    return given.map((one) => {
        const wrong = (0,git_address .I)(one);
        if (wrong !== undefined)
            throw new errors .yo(`Input "allow" holds ${(0,runner_inputs .WU)(one)}: its ${wrong.message}`);
        const address = plainAddress(one);
        if (typeof address === 'string')
            throw new errors .yo(`Input "allow" holds ${(0,runner_inputs .WU)(one)}, which ${address}.`);
        return address;
    });
}
function notAllowed(giturl, allowed) {
    if (allowed.length === 0)
        return undefined;
    const address = plainAddress(giturl);
    if (typeof address === 'string')
        return `giturl ${address}.`;
    const fits = allowed.some(({ origin, path }) => origin === address.origin && path.every((part, index) => part === address.path[index]));
    return fits ? undefined : 'giturl is none of the repositories that this service bakes.';
}
function plainAddress(url) {
    const [, scheme = 'ssh', authority = '', rest = ''] = /^([a-z]+):\/\/([^/]*)(\/.*)?$/i.exec(url) ?? scpParts(/^([^:/]*):(.*)$/.exec(url));
    const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
    const name = scheme.toLowerCase();
    const port = USUAL_PORTS[name];
    const bare = port !== undefined && host.endsWith(`:${port}`) ? host.slice(0, -port.length - 1) : host;
    if (rest.includes('%'))
        return 'holds a letter as %-code, which none that is allowed has';
    const path = rest.split('/').filter((part) => part !== '');
    if (path.some((part) => part === '.' || part === '..'))
        return 'holds a part that is . or ..';
    const last = path.at(-1)?.replace(/\.git$/, '') ?? '';
    return { origin: `${name}://${bare}`, path: [...path.slice(0, -1), ...(last === '' ? [] : [last])] };
}
function scpParts(found) {
    return found === null ? [] : ['', 'ssh', found[1], `/${found[2]}`];
}

var answer = __webpack_require__(79807);
var external_node_crypto_ = __webpack_require__(77598);
var external_node_net_ = __webpack_require__(77030);
var schemas = __webpack_require__(2503);
var files = __webpack_require__(74555);
;// CONCATENATED MODULE: ./.build/pipeline/serve/certificate.js






const kept = schemas .Ikc({ key: schemas .YjP(), certificate: schemas .YjP(), names: schemas .YOg(schemas .YjP()) });
const DAY_MS = 86_400_000;
const VALID_DAYS = 397;
const RENEWED_DAYS = 30;
function keptCertificate(folder, names, now) {
    const path = (0,external_node_path_.join)(folder, 'tls.json');
    const before = readKept(path);
    if (before !== undefined && isGood(before, names, now))
        return before;
    const made = makeCertificate(names, now);
    (0,files .vK)(path, JSON.stringify(made));
    (0,files .vK)((0,external_node_path_.join)(folder, 'certificate.pem'), made.certificate, 0o644);
    return made;
}
function makeCertificate(names, now) {
    const { publicKey, privateKey } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'prime256v1' });
    const signed = toBeSigned(names, publicKey, now);
    const signature = (0,external_node_crypto_.sign)('sha256', signed, privateKey);
    const der = sequence(signed, sequence(ECDSA_SHA256), tagged(BIT_STRING, Buffer.from([0]), signature));
    const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
    return {
        key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        certificate: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
        names: [...names],
    };
}
function fingerprintOf({ certificate }) {
    return new external_node_crypto_.X509Certificate(certificate).fingerprint256;
}
function readKept(path) {
    try {
        return kept.parse(JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8')));
    }
    catch {
        return undefined;
    }
}
function isGood({ certificate, names: had }, names, now) {
    try {
        const end = Date.parse(new external_node_crypto_.X509Certificate(certificate).validTo);
        return end - now > RENEWED_DAYS * DAY_MS && names.every((name) => had.includes(name));
    }
    catch {
        return false;
    }
}
const [INTEGER, BIT_STRING, OCTET_STRING, OID, UTF8, SET, SEQUENCE] = [2, 3, 4, 6, 12, 0x31, 0x30];
const [UTC_TIME, GENERALIZED_TIME, BOOLEAN] = [0x17, 0x18, 1];
const [PARTS, PLAIN] = [0xa0, 0x80];
const ECDSA_SHA256 = objectId(1, 2, 840, 10045, 4, 3, 2);
const COMMON_NAME = objectId(2, 5, 4, 3);
const KEY_USAGE = objectId(2, 5, 29, 15);
const ALTERNATIVE_NAME = objectId(2, 5, 29, 17);
const BASIC_CONSTRAINTS = objectId(2, 5, 29, 19);
const EXTENDED_KEY_USAGE = objectId(2, 5, 29, 37);
const SERVER_AUTH = objectId(1, 3, 6, 1, 5, 5, 7, 3, 1);
function toBeSigned(names, key, now) {
    const name = sequence(tagged(SET, sequence(COMMON_NAME, tagged(UTF8, Buffer.from('bakehouse serve')))));
    const validity = sequence(time(now - DAY_MS), time(now + VALID_DAYS * DAY_MS));
    const serial = (0,external_node_crypto_.randomBytes)(16);
    serial[0] = (Number(serial[0]) & 0x3f) | 0x40;
    return sequence(tagged(PARTS, tagged(INTEGER, Buffer.from([2]))), tagged(INTEGER, serial), sequence(ECDSA_SHA256), name, validity, name, key.export({ type: 'spki', format: 'der' }), tagged(PARTS | 3, sequence(extension(BASIC_CONSTRAINTS, true, sequence()), 
    extension(KEY_USAGE, true, tagged(BIT_STRING, Buffer.from([7, 0x80]))), extension(EXTENDED_KEY_USAGE, false, sequence(SERVER_AUTH)), extension(ALTERNATIVE_NAME, false, sequence(...names.map(alternative))))));
}
function extension(id, isCritical, value) {
    return sequence(id, ...(isCritical ? [tagged(BOOLEAN, Buffer.from([0xff]))] : []), tagged(OCTET_STRING, value));
}
function alternative(name) {
    return (0,external_node_net_.isIP)(name) === 0 ? tagged(PLAIN | 2, Buffer.from(name, 'latin1')) : tagged(PLAIN | 7, addressBytes(name));
}
function addressBytes(address) {
    if ((0,external_node_net_.isIPv4)(address))
        return Buffer.from(address.split('.').map(Number));
    const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
    const [before = '', after] = short.split('::');
    const groups = (text) => (text === undefined || text === '' ? [] : text.split(':'));
    const [head, tail] = [groups(before), groups(after)];
    const all = [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => '0'), ...tail];
    return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex');
}
function time(ms) {
    const digits = new Date(ms).toISOString().replace(/\.\d+/, '').replaceAll(/[-:T]/g, '');
    const isShort = Number(digits.slice(0, 4)) < 2050;
    return tagged(isShort ? UTC_TIME : GENERALIZED_TIME, Buffer.from(isShort ? digits.slice(2) : digits, 'latin1'));
}
function sequence(...parts) {
    return tagged(SEQUENCE, ...parts);
}
function tagged(tag, ...parts) {
    const content = Buffer.concat(parts);
    const hex = content.length.toString(16);
    const length = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
    const head = content.length < 128 ? [tag, content.length] : [tag, 0x80 | length.length, ...length];
    return Buffer.concat([Buffer.from(head), content]);
}
function objectId(first, second, ...more) {
    const bytes = [first * 40 + second];
    for (const part of more) {
        const digits = [part & 0x7f];
        for (let rest = part >>> 7; rest > 0; rest >>>= 7)
            digits.unshift((rest & 0x7f) | 0x80);
        bytes.push(...digits);
    }
    return tagged(OID, Buffer.from(bytes));
}

;// CONCATENATED MODULE: ./.build/pipeline/serve/gate.js





const LEAST_TOKEN = 16;
function readListening(given) {
    const [, six, other = '', port = ''] = /^(?:\[([0-9A-Fa-f:.]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(given) ?? [];
    const address = six ?? (other === 'localhost' ? '127.0.0.1' : other);
    if ((0,external_node_net_.isIP)(address) === 0 || (six !== undefined && (0,external_node_net_.isIP)(six) !== 6) || Number(port) > 65_535) {
        throw new errors .yo(`Input "listen" must be an IP address or localhost, a colon and a port, as 127.0.0.1:8080 or [::1]:8080, but was ${(0,runner_inputs .WU)(given)}.`);
    }
    return { address, port: Number(port), isLoopback: isLoopback(address) };
}
function isLoopback(address) {
    return address === '::1' || /^127(?:\.\d{1,3}){3}$/.test(address);
}
function urlOf({ address }, port, tls) {
    return `http${tls ? 's' : ''}://${(0,external_node_net_.isIP)(address) === 6 ? `[${address}]` : address}:${port}`;
}
function decideGate({ address, isLoopback: isHere }, given) {
    const { token, open, allow } = given;
    if (open && token !== '') {
        throw new errors .yo('Inputs "open" and "token" are given together: with a token it is not open. Give one of them.');
    }
    if (open && allow.length === 0) {
        throw new errors .yo('Input "open" needs "allow": whose repositories are baked for anybody, such as --allow https://git.example.org/acme.');
    }
    if (token !== '' && token.length < LEAST_TOKEN) {
        throw new errors .yo(`Input "token" has fewer than ${LEAST_TOKEN} characters and could be guessed. openssl rand -hex 32 makes a good one.`);
    }
    if (/[^!-~]/.test(token)) {
        throw new errors .yo('Input "token" holds a blank or a letter that no header can have, so that nobody could send it. openssl rand -hex 32 makes a good one.');
    }
    if (token !== '')
        return { kind: 'token', digest: digestOf(token) };
    if (open)
        return { kind: 'open' };
    if (isHere)
        return { kind: 'machine' };
    throw new errors .yo(`Whoever reaches ${address} could have any program run here. Give --token @FILE, which they must send; or --open with --allow, for the repositories of some; or listen on 127.0.0.1.`);
}
function notLetIn(gate, headers) {
    if (gate.kind === 'token') {
        const [, sent] = /^Bearer +([!-~]{1,4096}) *$/i.exec(headers.authorization ?? '') ?? [];
        if (sent !== undefined && (0,external_node_crypto_.timingSafeEqual)(digestOf(sent), gate.digest))
            return undefined;
        const message = 'This service wants its token, as Authorization: Bearer TOKEN.';
        return (0,answer .x5)(401, 401, message, { 'WWW-Authenticate': 'Bearer' });
    }
    if (headers.origin !== undefined)
        return (0,answer .x5)(403, 403, 'This service is not for pages in a browser.');
    if (gate.kind === 'machine' && !isOfMachine(headers.host ?? '')) {
        return (0,answer .x5)(403, 403, 'This service goes by 127.0.0.1 or localhost, and by no other name.');
    }
    return undefined;
}
function isOfMachine(host) {
    const name = host.replace(/:\d{1,5}$/, '').toLowerCase();
    return name === 'localhost' || isLoopback(name.replace(/^\[(.{1,45})\]$/, '$1'));
}
function digestOf(token) {
    return (0,external_node_crypto_.createHash)('sha256').update(token).digest();
}

var serve_inputs = __webpack_require__(83296);
var kept_builds = __webpack_require__(47207);
var external_node_events_ = __webpack_require__(78474);
var external_node_http_ = __webpack_require__(37067);
var external_node_https_ = __webpack_require__(44708);
var values = __webpack_require__(1252);
var pipeline_response = __webpack_require__(13750);
;// CONCATENATED MODULE: ./.build/pipeline/serve/answers.js


const BUILD = '/build';
function acceptedAnswer(id) {
    return {
        status: 202,
        body: [answers_link('buildrequest', requestPath(id)), answers_link('buildresponses', responsesPath(id)), answers_link('health', '/health')],
    };
}
function queueAnswer(ids) {
    if (ids.length === 0)
        return { status: 204 };
    return { status: 200, body: ids.map((id) => answers_link('buildrequest', requestPath(id))) };
}
function requestAnswer({ id, request }, attempts) {
    const { giturl, branch, templatepath, buildonly } = request;
    const links = numbers(attempts).flatMap((number) => [
        answers_link('buildresponse', responsePath(id, number)),
        answers_link('buildstages', `${responsePath(id, number)}/stages`),
    ]);
    return {
        status: 200,
        body: {
            id,
            giturl,
            ...present({ branch, templatepath, buildonly }),
            responses: numbers(attempts).map((number) => responseId(id, number)),
            responselinks: [answers_link('buildresponses', responsesPath(id)), ...links],
        },
    };
}
function responsesAnswer(id, attempts) {
    return { status: 200, body: numbers(attempts).map((number) => answers_link('buildresponse', responsePath(id, number))) };
}
function responseAnswer(id, number, response) {
    return {
        status: 200,
        body: {
            buildrequestid: id,
            id: responseId(id, number),
            buildstages: (response?.buildstages ?? []).map(packerdStage),
            buildrequest: [answers_link('buildrequest', requestPath(id))],
            images: response?.images ?? [],
            artifacts: response?.artifacts ?? [],
            status: response?.status ?? 'pending',
            ...(response?.error === undefined ? {} : { error: response.error }),
        },
    };
}
function stagesAnswer(id, number, response) {
    const names = [...new Set((response?.buildstages ?? []).map(({ name }) => name))];
    const path = `${responsePath(id, number)}/stages`;
    return { status: 200, body: names.map((name) => answers_link('buildstage', `${path}/${encodeURIComponent(name)}`)) };
}
function stageAnswer(name, response) {
    const stage = response?.buildstages.findLast((one) => one.name === name);
    return stage === undefined ? unknownStage() : { status: 200, body: packerdStage(stage) };
}
function healthAnswer(status, percentFull) {
    return { status: 200, body: { status, diskpercentfull: percentFull ?? 100 } };
}
function unknownRequest() {
    return (0,answer .x5)(400, 4, 'There is no build request of that id.');
}
function unknownResponse() {
    return (0,answer .x5)(400, 4, 'The build request has no response of that number.');
}
function unknownStage() {
    return (0,answer .x5)(400, 4, 'There is no stage of that name, or it has not begun.');
}
function packerdStage({ name, status, log, start, end }) {
    const times = present({ start, end });
    if (status !== 'skipped')
        return { name, status, log, ...times };
    return { name, status: 'complete', log: log === '' ? 'skipped\n' : `skipped: ${log}`, ...times };
}
function responseId(id, number) {
    const hex = (0,external_node_crypto_.createHash)('sha256').update(`${id}/${number}`).digest('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
function numbers(count) {
    return Array.from({ length: count }, (_, number) => number);
}
function requestPath(id) {
    return `${BUILD}/queue/${id}`;
}
function responsesPath(id) {
    return `${BUILD}/responses/${id}`;
}
function responsePath(id, number) {
    return `${responsesPath(id)}/${number}`;
}
function answers_link(rel, href) {
    return { rel, href };
}
function present(members) {
    const there = {};
    for (const name in members) {
        const value = members[name];
        if (value !== undefined && value !== '')
            there[name] = value;
    }
    return there;
}

var bounded_file = __webpack_require__(52948);
var literal_secret = __webpack_require__(20622);
var request_request = __webpack_require__(29078);
var routes = __webpack_require__(24547);
;// CONCATENATED MODULE: ./.build/pipeline/serve/intake.js








const OF_REQUEST = 'request.';
const NOT_SENT = new Set(['id', 'localpath', 'responses', 'responselinks']);
function readIntake(body, { allowed, takesSecrets }) {
    const value = (0,bounded_file .q)('The request', body);
    if (!(0,values .Gv)(value))
        throw new errors .yo('The request must be an object, as {"giturl": "https://…"}.');
    const sent = value['id'];
    const id = sent === undefined || sent === '' ? undefined : sent;
    if (id !== undefined && (typeof id !== 'string' || !(0,routes .O)(id))) {
        throw new errors .yo('The id of a request must be a uuid: by it the same request is known when it comes again.');
    }
    const kept = Object.fromEntries(Object.entries(value).filter(([name]) => !NOT_SENT.has(name)));
    const { request, secrets } = takesSecrets ? withoutSecrets(kept) : { request: kept, secrets: [] };
    const { giturl } = (0,request_request .y)({ name: 'The request', text: JSON.stringify(request, null, 2), from: [] });
    const wrong = notAllowed(giturl, allowed);
    if (wrong !== undefined)
        throw new errors .yo(wrong);
    return {
        id: id?.toLowerCase(),
        request,
        secrets,
        digest: (0,external_node_crypto_.createHash)('sha256').update((0,values .dj)(request)).digest('hex'),
    };
}
function withoutSecrets(request) {
    const variables = request['buildvars'];
    if (!Array.isArray(variables))
        return { request, secrets: [] };
    const secrets = new Map();
    const buildvars = variables.map((one) => {
        if (!(0,values .Gv)(one))
            return one;
        const { key, value } = one;
        if (typeof key !== 'string' || typeof value !== 'string' || !(0,literal_secret .u2)(key, value))
            return one;
        const name = `${OF_REQUEST}${key}`;
        if (!secrets.has(name))
            secrets.set(name, value);
        const { value: _, ...rest } = one;
        return { ...rest, secret: name };
    });
    return { request: { ...request, buildvars }, secrets: [...secrets] };
}

;// CONCATENATED MODULE: ./.build/pipeline/serve/service.js







const AGAIN_SECONDS = 60;
async function answerOf(service, asked) {
    try {
        const refused = notLetIn(service.gate, asked.headers);
        if (refused !== undefined)
            return refused;
        const route = (0,routes .L)(asked.method, asked.url);
        return (0,answer .Tq)(route) ? route : await answerTo(service, route, asked);
    }
    catch (error) {
        service.tell(`A request could not be answered: ${(0,errors .Uc)(error)}`);
        const isFull = (0,errors .$N)(error) === 'ENOSPC' || (0,errors .$N)(error) === 'EDQUOT';
        return (0,answer .x5)(500, 5, isFull ? 'The disk of this machine is full.' : 'This machine is in trouble; its log says why.');
    }
}
async function answerTo(service, route, asked) {
    const { builds, bakery } = service;
    if (route.kind === 'health') {
        const use = service.diskUse();
        return healthAnswer(bakery.isWell() ? (0,pipeline_response .Wr)(use) : 'err', use);
    }
    if (route.kind === 'build')
        return take(service, asked);
    if (route.kind === 'queue')
        return queueAnswer(builds.all.map(({ id }) => id));
    const build = builds.get(route.id);
    if (build === undefined)
        return unknownRequest();
    const attempts = await bakery.attempts(build);
    if (route.kind === 'request')
        return requestAnswer(build, attempts);
    if (route.kind === 'responses')
        return responsesAnswer(build.id, attempts);
    if (route.number >= attempts)
        return unknownResponse();
    const response = await bakery.response(build, route.number);
    if (route.kind === 'response')
        return responseAnswer(build.id, route.number, response);
    if (route.kind === 'stages')
        return stagesAnswer(build.id, route.number, response);
    return stageAnswer(route.name, response);
}
async function take({ builds, bakery, allowed, takesSecrets, ...service }, asked) {
    if (service.isEnding())
        return (0,answer .bC)(503, 'This service is ending.', AGAIN_SECONDS);
    if (!/^application\/json *(?:;|$)/i.test(asked.headers['content-type'] ?? '')) {
        return (0,answer .x5)(415, 415, 'unsupported media type, only [application/json] are allowed');
    }
    let build;
    try {
        const intake = readIntake(await asked.body(), { allowed, takesSecrets });
        const known = intake.id === undefined ? undefined : builds.get(intake.id);
        if (known !== undefined && known.digest === intake.digest)
            return acceptedAnswer(known.id);
        if (known !== undefined)
            return (0,answer .x5)(400, 100, `The id ${known.id} is that of another request.`);
        if (bakery.waiting >= service.queue) {
            return (0,answer .bC)(429, `${bakery.waiting} builds wait already.`, AGAIN_SECONDS);
        }
        build = builds.add(intake);
    }
    catch (error) {
        if (error instanceof TooLarge)
            return (0,answer .x5)(413, 413, error.message, { Connection: 'close' });
        if (error instanceof errors .yo)
            return (0,answer .x5)(400, 100, error.message);
        throw error;
    }
    bakery.add(build);
    return acceptedAnswer(build.id);
}
class TooLarge extends errors .yo {
}

;// CONCATENATED MODULE: ./.build/pipeline/serve/server.js






const MOST_BODY = 64 * 1024;
const LIMITS = {
    maxHeaderSize: 16 * 1024,
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 5000,
    connectionsCheckingInterval: 1000,
};
const MOST_CONNECTIONS = 200;
const IDLE_MS = 60_000;
const HANDSHAKE_MS = 10_000;
async function listen({ address, port }, certificate, answer, limits = {}) {
    const server = serverOf({ ...LIMITS, ...limits }, certificate, (request, response) => void exchange(request, response, answer).catch(() => response.destroy()));
    server.maxConnections = MOST_CONNECTIONS;
    server.setTimeout(IDLE_MS);
    server.on('tlsClientError', () => { });
    server.listen(port, address);
    try {
        await (0,external_node_events_.once)(server, 'listening');
    }
    catch (error) {
        throw new errors .yo(`Nobody can listen on ${address}, port ${port} (${String((0,values .C5)(error, 'code') ?? error)}). Is something else there?`);
    }
    const at = server.address();
    return {
        port: (0,values .Gv)(at) && typeof at['port'] === 'number' ? at['port'] : port,
        close: async () => {
            const closed = (0,external_node_events_.once)(server, 'close');
            server.close();
            server.closeIdleConnections();
            const end = setTimeout(() => server.closeAllConnections(), 2000);
            await closed;
            clearTimeout(end);
        },
    };
}
function serverOf(limits, certificate, listener) {
    if (certificate === undefined)
        return (0,external_node_http_.createServer)(limits, listener);
    const { key, certificate: cert } = certificate;
    return (0,external_node_https_.createServer)({ ...limits, handshakeTimeout: HANDSHAKE_MS, minVersion: 'TLSv1.2', key, cert }, listener);
}
async function exchange(request, response, answer) {
    request.on('error', () => { });
    response.on('error', () => { });
    const { method = '', url = '', headers } = request;
    const { status, body, headers: more = {} } = await answer({ method, url, headers, body: () => bodyOf(request) });
    const text = body === undefined ? '' : `${JSON.stringify(body)}\n`;
    const unread = request.complete ? {} : { Connection: 'close' };
    response.writeHead(status, {
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
        ...unread,
        ...more,
    });
    response.end(text);
}
async function bodyOf(request) {
    const tooLarge = new TooLarge(`The request has more than ${MOST_BODY} bytes.`);
    if (Number(request.headers['content-length'] ?? 0) > MOST_BODY)
        throw tooLarge;
    const chunks = [];
    let length = 0;
    try {
        for await (const chunk of request) {
            const bytes = Buffer.from(chunk);
            length += bytes.length;
            if (length > MOST_BODY)
                throw tooLarge;
            chunks.push(bytes);
        }
    }
    catch (error) {
        if (error === tooLarge)
            throw error;
        throw new errors .yo('The request was cut off.');
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./.build/pipeline/serve/main.js


















async function serve(host, options) {
    (0,rights .C)('The service');
    hideSecrets(host);
    const inputs = (0,runner_inputs .Ko)(serve_inputs .H, (name) => host.input(name));
    const listening = readListening(inputs.listen);
    const allowed = readAllowed(inputs.allow);
    const gate = decideGate(listening, { ...inputs, allow: allowed });
    const folder = inputs.folder === '' ? (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_path_.dirname)(host.temporary)), 'serve') : (0,external_node_path_.resolve)(inputs.folder);
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    const interrupt = (0,process_interrupt .Y)();
    let lock;
    try {
        lock = await ownFolder(host, folder, interrupt);
        const builds = new kept_builds .qU(folder, (message) => host.annotate({ level: 'warning', message }));
        const bakery = await openBakery(host, inputs, builds, options);
        const certificate = inputs.tls ? keptCertificate(folder, namesOf(listening), Date.now()) : undefined;
        const service = {
            gate,
            builds,
            bakery,
            allowed,
            takesSecrets: inputs.to === 'local',
            queue: inputs.queue,
            diskUse: () => (0,disk .nI)('/var/lib/docker') ?? (0,disk .nI)(folder),
            isEnding: () => interrupt.at() !== undefined,
            tell: (0,answer .lJ)((line) => host.annotate({ level: 'warning', message: line })),
        };
        let resumed;
        const resume = async () => (resumed ??= bakery.resume());
        const listener = await listen(listening, certificate, async (asked) => {
            await resume();
            return answerOf(service, asked);
        });
        try {
            warn(host, gate, listening, inputs);
            host.info(`Listening on ${urlOf(listening, listener.port, inputs.tls)}, builds are kept in ${folder}`);
            if (certificate !== undefined) {
                host.info(`Its certificate is ${(0,external_node_path_.join)(folder, 'certificate.pem')}, SHA-256 ${fingerprintOf(certificate)}`);
            }
            await resume();
            await untilAsked(interrupt);
            await bakery.close({ drainMs: inputs.drain * 1000, isHurried: (times) => interrupt.count() > times });
        }
        finally {
            await listener.close();
        }
        host.info('The service has ended.');
    }
    finally {
        interrupt.dispose();
        lock?.release();
    }
}
function hideSecrets(host) {
    for (const name of ['token', 'checkout-token', 'github-token']) {
        const value = host.input(name).trim();
        if (value !== '')
            host.secret(value);
    }
    for (const value of (0,runner_inputs .Iq)(host.input('secret-vars')))
        if (value !== '')
            host.secret(value);
}
async function ownFolder(host, folder, interrupt) {
    const stop = new AbortController();
    interrupt.onFirst(() => stop.abort());
    const found = await (0,lock .zM)((0,external_node_path_.join)(folder, 'lock'), 'a service', (why) => host.info(`Taken over: ${why}.`), {
        signal: stop.signal,
        onWait: (by) => host.info((0,lock .a6)(by, folder)),
    });
    if (found.kind === 'taken')
        return found.lock;
    const pids = found.by.processes.map(({ pid }) => pid).join(', ');
    throw new errors .yo(`Another service works in ${folder} (process ${pids} on ${found.by.place.host}). End it, or give this one a folder of its own: --folder.`);
}
async function openBakery(host, inputs, builds, options) {
    if (inputs.to === 'local') {
        const { LocalBakery } = await __webpack_require__.e(  226).then(__webpack_require__.bind(__webpack_require__, 10226));
        return new LocalBakery({ host, builds, inputs, ...options });
    }
    const given = ['secret-vars', 'checkout-token', 'ssh-key'].find((name) => inputs[name].length > 0);
    if (given !== undefined) {
        throw new errors .yo(`Input "${given}" is for builds of this machine; the workflow on GitHub has secrets of its own.`);
    }
    const { GitHubBakery } = await Promise.all( [__webpack_require__.e(510), __webpack_require__.e(496)]).then(__webpack_require__.bind(__webpack_require__, 72930));
    return GitHubBakery.open({ host, builds, inputs });
}
function namesOf({ address }) {
    const isName = /^[A-Za-z0-9.-]{1,253}$/.test((0,external_node_os_.hostname)());
    return [...new Set(['localhost', '127.0.0.1', '::1', address, ...(isName ? [(0,external_node_os_.hostname)()] : [])])];
}
function warn(host, gate, { address, isLoopback }, { allow, tls }) {
    if (gate.kind === 'open') {
        host.annotate({
            level: 'error',
            title: 'Open',
            message: `whoever reaches ${address} can have this machine bake, and read what was baked: ${allow.join(', ')}`,
        });
    }
    if (gate.kind === 'token' && !isLoopback && !tls) {
        host.annotate({
            level: 'warning',
            message: 'The token can be read on its way: give --tls, or put a proxy before it.',
        });
    }
}
async function untilAsked(interrupt) {
    const asked = new AbortController();
    interrupt.onFirst(() => asked.abort());
    while (!asked.signal.aborted)
        await (0,clock .fm)(86_400_000, asked.signal);
}


/***/ }),

/***/ 24547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L: () => (  routeOf),
    O: () => (  isUuid)
  });
  var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79807);

const ID_LENGTH = 36;
const MOST_NAME = 64;
function routeOf(method, url) {
    const [path = ''] = url.split('?', 1);
    const words = wordsOf(path);
    if (words === undefined)
        return (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .x5)(400, 400, 'The path cannot be read.');
    const found = match(words);
    if (found === undefined)
        return (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .x5)(404, 404, `path ${path.slice(0, 200)} was not found`);
    if ('status' in found)
        return found;
    const wanted = found.kind === 'build' ? 'POST' : 'GET';
    if (method === wanted)
        return found;
    return (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .x5)(405, 405, `method ${method} is not allowed, but [${wanted}] are`, { Allow: wanted });
}
function isUuid(text) {
    return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}
function match([first, second, id = '', number = '', fifth, name = '', ...more]) {
    if (more.length > 0)
        return undefined;
    if (first === 'health')
        return second === undefined ? { kind: 'health' } : undefined;
    if (first !== 'build')
        return undefined;
    if (second === undefined)
        return { kind: 'build' };
    if (second === 'queue') {
        if (number !== '')
            return undefined;
        return id === '' ? { kind: 'queue' } : withId(id, (known) => ({ kind: 'request', id: known }));
    }
    if (second !== 'responses' || id === '')
        return undefined;
    if (number === '')
        return withId(id, (known) => ({ kind: 'responses', id: known }));
    if (fifth !== undefined && fifth !== 'stages')
        return undefined;
    return withId(id, (known) => {
        if (!/^\d{1,9}$/.test(number))
            return (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .x5)(422, 601, 'buildnumber in path must be of type int64');
        const attempt = { id: known, number: Number(number) };
        if (fifth === undefined)
            return { kind: 'response', ...attempt };
        if (name === '')
            return { kind: 'stages', ...attempt };
        if (name.length > MOST_NAME) {
            return (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .x5)(422, 603, `stagename in path should be at most ${MOST_NAME} chars long`);
        }
        return { kind: 'stage', ...attempt, name };
    });
}
function withId(id, route) {
    if (id.length < ID_LENGTH)
        return (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .x5)(422, 604, `id in path should be at least ${ID_LENGTH} chars long`);
    if (id.length > ID_LENGTH)
        return (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .x5)(422, 603, `id in path should be at most ${ID_LENGTH} chars long`);
    return isUuid(id) ? route(id.toLowerCase()) : (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .x5)(400, 4, 'There is no build request of that id.');
}
function wordsOf(path) {
    if (!path.startsWith('/'))
        return undefined;
    try {
        const words = path.slice(1).split('/').map(decodeURIComponent);
        return words.length > 1 && words.at(-1) === '' ? words.slice(0, -1) : words;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 28668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    SQ: () => (  inputPairs),
    pe: () => (  cleansImages),
    sb: () => (  readSettings)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);
  var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14868);



function readSettings(host) {
    for (const value of (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Iq)(host.input('secret-vars')))
        if (value !== '')
            host.secret(value);
    const token = host.input('checkout-token').trim();
    if (token !== '')
        host.secret(token);
    const own = host.input('github-token').trim();
    if (own !== '')
        host.secret(own);
    const inputs = (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Ko)(_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .c, (name) => host.input(name));
    const sources = ['manifest', 'request', 'profiles'].filter((name) => inputs[name].length > 0);
    if (sources.length > 1) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Inputs ${sources.map(_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU).join(' and ')} are given together; a run has one of them.`);
    }
    if (inputs.request === '') {
        const given = ['checkout-token', 'ssh-key'].find((name) => inputs[name] !== '');
        if (given !== undefined) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "${given}" is for the repository of a request, and there is none. Check the repository of a manifest out before, with actions/checkout.`);
        }
    }
    if (inputs['ssh-key'] !== '' && !/^-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*-----END/.test(inputs['ssh-key'])) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('Input "ssh-key" must be a private key as ssh-keygen writes it, from "-----BEGIN" to "-----END"; what was given is none.');
    }
    return inputs;
}
function cleansImages(choice, host) {
    return choice === 'auto' ? host.environment['RUNNER_ENVIRONMENT'] === 'self-hosted' : choice === 'true';
}
function inputPairs(pairs) {
    return pairs
        .map(([name, value]) => {
        if (!/[\r\n]/.test(value))
            return `${name}=${value}`;
        const lines = new Set(value.split('\n').map((line) => line.replace(/\r$/, '')));
        let end = 'END';
        while (lines.has(end))
            end += '_';
        return `${name}<<${end}\n${value}\n${end}`;
    })
        .join('\n');
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
