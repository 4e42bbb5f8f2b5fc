export const id = 5359;
export const ids = [5359,1703,7385];
export const modules = {

/***/ 36779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L1: () => (  isLockPath),
    Tk: () => (  takeOverLock),
    a6: () => (  waitedFor),
    bh: () => (  tryLock),
    lr: () => (  TAKEN_AWAY),
    zM: () => (  tryLockOfStrangers)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var zod__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2503);
  var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52948);
  var _files_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74555);
  var _clock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94850);
  var _process_place_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(50625);
  var _process_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(63815);
  var _sign_of_life_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53130);











const identity = zod__WEBPACK_IMPORTED_MODULE_10__  .Ikc({ pid: zod__WEBPACK_IMPORTED_MODULE_10__  .aig().int().positive(), startTime: zod__WEBPACK_IMPORTED_MODULE_10__  .YjP().min(1).max(100) });
const holder = zod__WEBPACK_IMPORTED_MODULE_10__  .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_10__  .euz('bakehouse/lock/1'),
    place: _process_place_js__WEBPACK_IMPORTED_MODULE_7__  .hC,
    processes: zod__WEBPACK_IMPORTED_MODULE_10__  .YOg(identity).min(1).max(20),
    since: zod__WEBPACK_IMPORTED_MODULE_10__  .aig(),
    what: zod__WEBPACK_IMPORTED_MODULE_10__  .YjP().max(500),
});
const NAME_LENGTH = 32;
const LARGEST_FILE = 16 * 1024;
const BEAT_MS = 30_000;
const LOOK_MS = 2000;
const seen = new Map();
async function tryLock(folder, what, onBroken, tries = 20) {
    return tryOnce({ folder, what, onBroken, silentMs: _sign_of_life_js__WEBPACK_IMPORTED_MODULE_9__  .n7 }, tries);
}
async function tryLockOfStrangers(folder, what, onBroken, { signal, onWait, silentMs = _sign_of_life_js__WEBPACK_IMPORTED_MODULE_9__  .n7, lookMs = LOOK_MS }) {
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
const TAKEN_AWAY = `this one gave no sign for ${_sign_of_life_js__WEBPACK_IMPORTED_MODULE_9__  .n7 / 60_000} minutes, as a machine that is asleep, or its lock was removed. What ran here was cancelled.`;
function waitedFor({ what, place }, folder) {
    return `${what} on ${place.host} had ${folder}, and cannot be asked from here. It is taken over where it gives no sign for ${_sign_of_life_js__WEBPACK_IMPORTED_MODULE_9__  .n7 / 60_000} minutes.`;
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
        isOurs: () => !isReleased && (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path),
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
        bytes = (0,_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__  .CB)('The lock', path, LARGEST_FILE);
    }
    catch (error) {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path, { throwIfNoEntry: false });
        if (stat === undefined)
            return 'gone';
        if (!stat.isFile() || stat.size > LARGEST_FILE)
            return 'a lock could not be read (no file of ours)';
        throw error;
    }
    try {
        return holder.parse((0,_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__  .qF)('The lock', bytes));
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
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
  var _files_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74555);




const processPlace = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    host: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(),
    boot: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(),
    namespace: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(),
    machine: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().optional(),
});
const WHOLE_MACHINE = 'pid:[4026531836]';
function placeOfThisProcess() {
    const id = readOr(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/etc/machine-id', 'utf8').trim());
    return {
        machine: id === '' ? '' : (0,_files_files_js__WEBPACK_IMPORTED_MODULE_2__  .fg)(`bakehouse ${id}`).slice(0, 16),
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
    const isSame = (there.machine ?? '') === (here.machine ?? '');
    return isSame && here.namespace === WHOLE_MACHINE ? 'ended' : 'unknown';
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

/***/ 53130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    TA: () => (  silenceIn),
    Uo: () => (  showLife),
    n7: () => (  SILENT_MS)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



const BEAT_MS = 30_000;
const SILENT_MS = 300_000;
const NAME = 'sign-of-life';
function showLife(folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, NAME);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, '1', { mode: 0o600 });
    const beat = setInterval(() => {
        try {
            const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r+');
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, '1', 0);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
        catch {
            clearInterval(beat);
        }
    }, BEAT_MS);
    beat.unref();
}
function silenceIn(folder) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).includes(NAME))
        return undefined;
    return nowIn(folder) - (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, NAME)).mtimeMs;
}
function nowIn(folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomBytes)(4).toString('hex')}`);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, '', { mode: 0o600 });
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).mtimeMs;
    }
    catch {
        return Date.now();
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
    }
}


/***/ }),

/***/ 92974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Er: () => (  publishedArtifactName),
    Fz: () => (  responseArtifactName),
    Jj: () => (  imageArtifactName),
    N8: () => (  recordArtifactName),
    P3: () => (  journalArtifactName),
    T2: () => (  provenanceArtifactName),
    V$: () => (  debugLogArtifactName),
    fA: () => (  publishReportArtifactName),
    gc: () => (  leftoversArtifactName),
    hO: () => (  checkArtifactPrefix),
    m5: () => (  reportArtifactName),
    nU: () => (  planArtifactName),
    o5: () => (  parseRecordArtifactName)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

const RECORD = /^(.+)-(bake|verify|publish)-a([1-9]\d{0,8})$/s;
function recordArtifactName(prefix, slug, stage, attempt) {
    return `${prefix}-${slug}-${stage}-a${attempt}`;
}
function parseRecordArtifactName(prefix, name) {
    if (!name.startsWith(`${prefix}-`))
        return undefined;
    const [, slug, stage, attempt] = RECORD.exec(name.slice(prefix.length + 1)) ?? [];
    if (slug === undefined || (stage !== 'bake' && stage !== 'verify' && stage !== 'publish'))
        return undefined;
    return { slug, stage, attempt: Number(attempt) };
}
function leftoversArtifactName(prefix, slug, attempt) {
    return `${prefix}-${slug}-leftovers-a${attempt}`;
}
function debugLogArtifactName(prefix, slug, attempt) {
    return `${prefix}-${slug}-debug-log-a${attempt}`;
}
function planArtifactName(prefix, attempt) {
    return `${prefix}-plan-a${attempt}`;
}
function imageArtifactName(prefix, slug, attempt, number) {
    return `${prefix}-${slug}-image${number === undefined ? '' : `-${number}`}-a${attempt}`;
}
function journalArtifactName(prefix, attempt) {
    return `${prefix}-publish-journal-a${attempt}`;
}
function publishedArtifactName(prefix, attempt) {
    return `${prefix}-published-a${attempt}`;
}
function provenanceArtifactName(prefix, attempt) {
    return `${prefix}-provenance-a${attempt}`;
}
function reportArtifactName(prefix, attempt) {
    return `${prefix}-report-a${attempt}.html`;
}
function responseArtifactName(prefix, attempt) {
    return `${prefix}-response-a${attempt}.json`;
}
function publishReportArtifactName(prefix, attempt) {
    return `${prefix}-publish-report-a${attempt}.html`;
}
function checkArtifactPrefix(prefix) {
    if (/^[A-Za-z0-9][\w.-]{0,60}$/.test(prefix))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('Input "artifact-prefix" must be letters, digits, dots, hyphens and underscores, at most 61.');
}


/***/ }),

/***/ 95269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    S: () => (  NO_KEY),
    a: () => (  saidPassed)
  });
function saidPassed({ verification }, id) {
    return verification === null
        ? `${id} was found instead of baked, and so must have passed its tests in an earlier run`
        : `its record says that ${id} passed its tests`;
}
const NO_KEY = {
    kind: 'unknown',
    reason: 'its record has no bake key, by which it could be asked for',
};


/***/ }),

/***/ 29620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  collectFiles)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);
  var _core_process_command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40039);
  var _login_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22791);
  var _printed_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90288);








const MOST_FILES = 200;
const MOST_NAMES = 20_000;
const MOST_BYTES = 16 * 1024 * 1024;
const ALL_MS = 20 * 60_000;
async function collectFiles({ ssh, guestFolder }, copy, folder, isWanted, environment, { most = MOST_FILES, limitMs = ALL_MS } = {}) {
    const until = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)() + limitMs;
    const there = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(guestFolder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(copy, folder).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/'));
    const ask = async (command) => {
        const left = until - (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)();
        if (left <= 0)
            throw lost(`it took longer than ${Math.max(1, Math.round(limitMs / 60_000))} min`);
        const limits = { environment, limitMs: Math.min(_core_process_command_js__WEBPACK_IMPORTED_MODULE_5__  .rR, left) };
        const { exitCode, stdout, stderr } = await (0,_core_process_command_js__WEBPACK_IMPORTED_MODULE_5__  .d1)(ssh, [command], limits);
        if (exitCode !== 0)
            throw lost((0,_printed_js__WEBPACK_IMPORTED_MODULE_7__  .pj)(stderr.trim().split('\n').at(-1) ?? ''));
        return stdout;
    };
    const listed = await ask(`cd ${(0,_login_js__WEBPACK_IMPORTED_MODULE_6__  .Vm)(there)} && find . -type f -newer ${(0,_login_js__WEBPACK_IMPORTED_MODULE_6__  .Vm)(`${guestFolder}.began`)} | head -n ${MOST_NAMES + 1}`);
    const names = namesIn(listed);
    if (names.length > MOST_NAMES)
        throw lost(`it wrote more than ${MOST_NAMES} files`);
    const wanted = names.filter((name) => isWanted((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)));
    for (const name of wanted.slice(0, most)) {
        const text = await ask(`head -c ${MOST_BYTES + 1} ${(0,_login_js__WEBPACK_IMPORTED_MODULE_6__  .Vm)(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(there, name))}`);
        if (Buffer.byteLength(text) > MOST_BYTES)
            throw lost(`${(0,_printed_js__WEBPACK_IMPORTED_MODULE_7__  .pj)(name)} has more than ${MOST_BYTES} bytes`);
        writeAnew(copy, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), text);
    }
    if (wanted.length > most)
        throw lost(`it wrote ${wanted.length} reports, and ${most} are taken at most`);
}
function lost(why) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo(`What the script wrote cannot be read out of the machine: ${why}`);
}
function namesIn(listed) {
    return listed.split('\n').flatMap((line) => {
        const name = line.startsWith('./') ? line.slice(2) : '';
        return name === '' || name.split('/').some((part) => part === '' || part === '.' || part === '..') ? [] : [name];
    });
}
function writeAnew(copy, path, text) {
    if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .FK)(copy, path))
        return;
    let folder = copy;
    for (const name of (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(copy, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)) {
        if (name === '')
            continue;
        folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, { throwIfNoEntry: false });
        if (stat === undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
        else if (!stat.isDirectory())
            return;
    }
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() === true)
        return;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text, { flag: 'wx' });
}


/***/ }),

/***/ 90288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fl: () => (  consoleOf),
    n7: () => (  lastOfConsole),
    pJ: () => (  endOf),
    pj: () => (  plain),
    xx: () => (  because)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);



function consoleOf(folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'printed.txt');
}
function lastOfConsole(folder) {
    const last = lastLine(consoleOf(folder));
    return last === '' ? 'Its console is empty.' : `The last line of its console: ${last}`;
}
function because(errors) {
    const last = lastLine(errors);
    return last === '' ? '' : ` (${last})`;
}
function lastLine(path) {
    return (endOf(path)
        .split('\n')
        .map(plain)
        .findLast((line) => line !== '') ?? '');
}
function plain(line) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_2__.stripVTControlCharacters)(line)
        .replaceAll(/[^\u0020-\u007E]/g, '')
        .trim()
        .slice(0, 200);
}
const MOST_READ = 16 * 1024;
function endOf(path) {
    try {
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
        try {
            const bytes = Buffer.alloc(MOST_READ);
            const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, bytes, 0, MOST_READ, Math.max(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).size - MOST_READ));
            return bytes.toString('utf8', 0, read);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 61703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O: () => (  marksOf),
    lookUpContainerKeys: () => (  lookUpContainerKeys)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _staging_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51197);


async function lookUpContainerKeys(legs, { docker }, listTags) {
    try {
        const references = await docker.references(_staging_js__WEBPACK_IMPORTED_MODULE_1__  .nD);
        const here = new Map();
        for (const reference of references.keys()) {
            const colon = reference.lastIndexOf(':');
            const [place, marks] = [reference.slice(0, colon), marksOf([reference.slice(colon + 1)])];
            here.set(place, [...(here.get(place) ?? []), ...marks]);
        }
        const there = listTags === null ? [] : marksOf(await listTags());
        return legs.map(({ slug }) => ({ kind: 'told', marks: [...(here.get(placeOf(slug)) ?? []), ...there] }));
    }
    catch (error) {
        const reason = `what there is of its recipe could not be asked: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}`;
        return legs.map(() => ({ kind: 'unknown', reason }));
    }
}
function placeOf(slug) {
    return (0,_staging_js__WEBPACK_IMPORTED_MODULE_1__  .GW)(slug, '').slice(0, -1);
}
function marksOf(tags) {
    const keys = new Set(tags.flatMap((tag) => (0,_staging_js__WEBPACK_IMPORTED_MODULE_1__  .Lk)(tag) ?? []));
    return [...keys].map((key) => ({ key, epoch: null }));
}


/***/ }),

/***/ 83646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $: () => (  freePlaces),
    l: () => (  takePlace)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56408);
  var _core_process_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36779);




const taken = new Map();
async function takePlace(environment, path, slug) {
    const known = taken.get(path);
    if (known !== undefined)
        return known.slug === slug ? undefined : `the bake of ${known.slug}`;
    const cache = (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__  .sx)(environment);
    taken.set(path, { slug, lock: undefined });
    if (cache === undefined)
        return undefined;
    try {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(cache, 'places', (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__  .fg)(path).slice(0, 32));
        const found = await (0,_core_process_lock_js__WEBPACK_IMPORTED_MODULE_3__  .bh)(folder, `the bake of ${slug}`, () => { });
        if (found.kind === 'taken') {
            taken.set(path, { slug, lock: found.lock });
            return undefined;
        }
        taken.delete(path);
        return found.by.what;
    }
    catch {
        return undefined;
    }
}
function freePlaces(paths) {
    for (const path of paths) {
        taken.get(path)?.lock?.release();
        taken.delete(path);
    }
}


/***/ }),

/***/ 27385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    lookAtFiles: () => (  lookAtFiles)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56408);
  var _image_provider_witness_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95269);
  var _beside_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8642);





async function lookAtFiles(host, { record, leg }, image) {
    const [first] = image.files;
    if (record.key === null || first === undefined)
        return _image_provider_witness_js__WEBPACK_IMPORTED_MODULE_3__  .S;
    const at = leg?.work.builder === 'packer' ? leg.work['working-directory'] : '.';
    const folder = (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__  .CT)('The working directory of the bake', host.workspace, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(host.workspace), at);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, first.path)))
        return { ...others(`${first.path} is not there any more`), isGone: true };
    const found = await (0,_beside_js__WEBPACK_IMPORTED_MODULE_4__  .Zm)(folder, [first.path], record.key);
    if (found.kind !== 'found') {
        return others(found.reason ?? `${first.path} has no record beside it`);
    }
    const [there] = found.images;
    const same = there?.id === image.id &&
        image.files.every((file) => there.files.some(({ sha256, path }) => sha256 === file.sha256 && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path) === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, file.path)));
    if (!same)
        return others(`what lies beside ${first.path} is of ${there?.id ?? 'nothing'}, not ${image.id}`);
    const untested = there.verified ? null : `what lies beside ${first.path} does not say that it passed its tests`;
    return { kind: 'seen', problems: [], untested };
}
function others(problem) {
    return { kind: 'seen', problems: [`its files are not those that were baked: ${problem}`], untested: null };
}


/***/ }),

/***/ 16053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AQ: () => (  refuseOthers),
    G9: () => (  settle),
    Nn: () => (  cameAs),
    ek: () => (  placesOf),
    nw: () => (  isHere)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74555);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56408);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88278);
  var _file_beside_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8642);
  var _output_folder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5300);









function placesOf({ files }, folder, leg) {
    const places = files.map(({ path }) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder, path));
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0,_output_folder_js__WEBPACK_IMPORTED_MODULE_8__  .du)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'any')));
    const isIn = (place) => place !== folder && (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__  .FK)(folder, place) && (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__  .FK)(root, (0,_output_folder_js__WEBPACK_IMPORTED_MODULE_8__  .du)(place));
    const wrong = files.find((_, index) => !isIn(places[index] ?? ''));
    if (wrong !== undefined || new Set(places).size < places.length || places.length === 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo(`The record of ${leg} ${wrong === undefined ? 'names no files, or one twice' : `names the file ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(wrong.path)}, which is outside of its folder`}. Take the record that bake wrote, or bake again.`);
    }
    return places;
}
function cameAs(came, folder, path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(came, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder, path)));
}
async function isHere({ files }, places) {
    for (const [index, { size, sha256 }] of files.entries()) {
        const path = places[index] ?? '';
        const stat = statOf(path);
        if (stat?.isFile() !== true || stat.size !== size || (await (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__  .Vq)(path)) !== sha256)
            return false;
    }
    return true;
}
async function refuseOthers(what, { files }, came, folder) {
    const refuse = (reason) => {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo(`${what} cannot be used: ${reason}. It is not what a bake kept, and nothing of it is used.`);
    };
    const wanted = new Map(files.map((file) => [cameAs(came, folder, file.path), file]));
    for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(came, { recursive: true, withFileTypes: true })) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name);
        if (entry.isDirectory())
            continue;
        const name = (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(came, path).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/'));
        if (!entry.isFile())
            refuse(`${name} is no plain file`);
        if (!wanted.has(path))
            refuse(`it holds ${name}, which its record does not name`);
    }
    for (const [path, { path: name, size, sha256 }] of wanted) {
        const stat = statOf(path);
        if (stat?.isFile() !== true)
            refuse(`${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(name)} is not in it`);
        if (stat?.size !== size)
            refuse(`${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(name)} has ${stat?.size ?? 0} bytes, and not the ${size} of its record`);
        const is = await (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__  .Vq)(path);
        if (is !== sha256)
            refuse(`${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(name)} is ${is}, and not the ${sha256} of its record`);
    }
}
async function settle({ leg, slug, key, image, folder, came, isVerified }) {
    const places = placesOf(image, folder, leg);
    const homes = [...new Set(places.map(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname))];
    const outdated = [];
    for (const home of homes) {
        if (statOf(home) === undefined)
            continue;
        const standing = await (0,_output_folder_js__WEBPACK_IMPORTED_MODULE_8__  .YP)(home, folder, slug);
        if (standing.kind === 'ours')
            outdated.push(home);
        else if (places.some((place) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(place) === home && statOf(place) !== undefined)) {
            const reason = standing.kind === 'strange' ? standing.reason : 'is there';
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo(`The disk of ${leg} belongs into ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, home))}, which is there already: it ${reason}. Move it away, or remove it.`);
        }
    }
    for (const home of outdated) {
        const aside = (0,_output_folder_js__WEBPACK_IMPORTED_MODULE_8__  .KN)(home);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(home, aside);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(aside, { recursive: true, force: true });
    }
    for (const home of homes)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(home, { recursive: true });
    if (key !== null) {
        const { build, id, created, files } = image;
        const about = { key, recipe: null, build, id, created, files, run: null, leg: slug };
        (0,_file_beside_js__WEBPACK_IMPORTED_MODULE_7__  .Ae)(folder, { ...about, verified: isVerified });
    }
    for (const [index, { path }] of image.files.entries())
        move(cameAs(came, folder, path), places[index] ?? '');
}
function move(from, to) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(from, to);
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .$N)(error) !== 'EXDEV')
            throw error;
        const part = `${to}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.copyFileSync)(from, part);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(part, to);
        }
        catch (copying) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(part, { force: true });
            throw copying;
        }
    }
}
function statOf(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path, { throwIfNoEntry: false });
}


/***/ }),

/***/ 13002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Cb: () => (  pushMachine),
    _M: () => (  repositoryOf),
    findPushed: () => (  findPushed),
    openBuildRegistry: () => (  openBuildRegistry),
    w3: () => (  fetchMachine),
    zP: () => (  markPushed)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88278);
  var _image_container_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77383);
  var _docker_staging_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51197);
  var _oci_blobs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10769);
  var _oci_docker_distribution_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87068);
  var _arrival_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(16053);
  var _oci_machine_artifact_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3663);










const IDLE_MS = 30_000;
function openBuildRegistry(environment) {
    return (0,_oci_docker_distribution_js__WEBPACK_IMPORTED_MODULE_7__.dockerDistribution)({ environment, userAgent: 'bakehouse', idle: IDLE_MS });
}
async function pushMachine(distribution, repository, { image, key, build }, folder) {
    const place = (0,_image_container_reference_js__WEBPACK_IMPORTED_MODULE_4__  .F2)(repository);
    const manifest = (0,_oci_machine_artifact_js__WEBPACK_IMPORTED_MODULE_9__  .ZJ)(image, key);
    const files = image.files.map(({ path, size, sha256 }) => ({ digest: sha256, size, path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path) }));
    await (0,_oci_blobs_js__WEBPACK_IMPORTED_MODULE_6__  .d)(distribution.blobs, place, [...files, _oci_machine_artifact_js__WEBPACK_IMPORTED_MODULE_9__  .i4]);
    const tag = key === null ? image.id.slice(7, 19) : (0,_docker_staging_js__WEBPACK_IMPORTED_MODULE_5__  .rH)(key, build).staged;
    await setTag(distribution, place, tag, manifest);
    return `${repository}@${manifest.digest}`;
}
async function setTag(distribution, place, tag, manifest) {
    if ((await distribution.digest(place, tag)) !== manifest.digest)
        await distribution.tag(place, tag, manifest);
}
async function markPushed(distribution, repository, { image, key, build }) {
    await setTag(distribution, (0,_image_container_reference_js__WEBPACK_IMPORTED_MODULE_4__  .F2)(repository), (0,_docker_staging_js__WEBPACK_IMPORTED_MODULE_5__  .rH)(key, build).verified, (0,_oci_machine_artifact_js__WEBPACK_IMPORTED_MODULE_9__  .ZJ)(image, key));
}
function repositoryOf(leg, { image, key }, buildRegistry) {
    const reference = image.handoff?.ref ?? '';
    const [repository = '', digest = ''] = reference.split('@');
    if (repository !== buildRegistry || buildRegistry === null) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`The record of ${leg} says that its image is at ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(reference)}, which is not in the repository of this run (${buildRegistry ?? 'none: name a build registry in the manifest, or handoff here too'}).`);
    }
    const own = (0,_oci_machine_artifact_js__WEBPACK_IMPORTED_MODULE_9__  .ZJ)(image, key).digest;
    if (digest === own)
        return repository;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`The record of ${leg} says that its image is at ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(reference)}, but by all else that it says it would be ${own}: it was changed by hand. Take the record that bake wrote, or bake again.`);
}
async function fetchMachine(distribution, repository, { files }, came, folder) {
    const place = (0,_image_container_reference_js__WEBPACK_IMPORTED_MODULE_4__  .F2)(repository);
    for (const { path, size, sha256 } of files) {
        const to = (0,_arrival_js__WEBPACK_IMPORTED_MODULE_8__  .Nn)(came, folder, path);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to), { recursive: true, mode: 0o700 });
        await distribution.blobs.download(place, { digest: sha256, size }, to);
    }
}
async function findPushed(distribution, repository, key, builds) {
    const place = (0,_image_container_reference_js__WEBPACK_IMPORTED_MODULE_4__  .F2)(repository);
    const images = [];
    for (const build of builds) {
        const tags = (0,_docker_staging_js__WEBPACK_IMPORTED_MODULE_5__  .rH)(key, builds.length > 1 && build !== null ? build : undefined);
        const staged = await distribution.manifest(place, tags.staged);
        const read = staged === undefined ? undefined : (0,_oci_machine_artifact_js__WEBPACK_IMPORTED_MODULE_9__  .nC)(staged);
        if (staged === undefined || read === undefined || read.key !== key) {
            const reason = staged === undefined ? null : `${repository}:${tags.staged} is no machine of that key`;
            return { kind: 'missing', reason };
        }
        const { id, build: name, created, files } = read;
        images.push({
            build: name,
            provider: 'qemu',
            account: null,
            region: 'local',
            id,
            created,
            digests: {},
            tags: [],
            files,
            verified: (await distribution.digest(place, tags.verified)) === staged.digest,
            runId: null,
            handoff: { kind: 'registry', artifact: null, ref: `${repository}@${staged.digest}` },
        });
    }
    return { kind: 'found', images };
}


/***/ }),

/***/ 16435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    MOST_ARCHIVED: () => (  MOST_ARCHIVED),
    bringMachine: () => (  bringMachine),
    markHandedOn: () => (  markHandedOn),
    sendMachines: () => (  sendMachines),
    unmarkHandedOn: () => (  unmarkHandedOn)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88278);
  var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94463);
  var _image_artifact_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92974);
  var _docker_staging_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51197);
  var _oci_empty_tag_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76689);
  var _oci_machine_artifact_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3663);
  var _arrival_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(16053);
  var _build_registry_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(13002);











const RETENTION_DAYS = 3;
const GIB = 1024 ** 3;
const MOST_ARCHIVED = 8 * GIB;
async function sendMachines(host, inputs, how, leg, images, open = _build_registry_js__WEBPACK_IMPORTED_MODULE_10__.openBuildRegistry) {
    const isStrange = host.trust.kind === 'untrusted' && !inputs['allow-untrusted'];
    const machines = images.filter(isMachine);
    if (how.kind === 'none' || isStrange || machines.length === 0)
        return images;
    const sent = new Map();
    for (const [index, image] of machines.entries()) {
        (0,_arrival_js__WEBPACK_IMPORTED_MODULE_9__  .ek)(image, leg.folder, leg.slug);
        const isOne = machines.length === 1;
        if (how.kind === 'registry') {
            const distribution = open((0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_4__  .Qc)(host.environment, inputs['pass-env'], {}));
            const staged = { image, key: leg.key, build: isOne ? undefined : image.build };
            const ref = await (0,_build_registry_js__WEBPACK_IMPORTED_MODULE_10__  .Cb)(distribution, how.repository, staged, leg.folder);
            host.info(`${image.id} is handed on as ${ref}`);
            sent.set(image, { ...image, handoff: { kind: 'registry', artifact: null, ref } });
        }
        else {
            const { attempt } = host.run;
            const name = (0,_image_artifact_name_js__WEBPACK_IMPORTED_MODULE_5__  .Jj)(inputs['artifact-prefix'], leg.slug, attempt, isOne ? undefined : index + 1);
            await upload(host, name, image, leg.folder);
            sent.set(image, { ...image, handoff: { kind: 'archive', artifact: name, ref: null } });
        }
    }
    return images.map((image) => sent.get(image) ?? image);
}
async function bringMachine(host, inputs, buildRegistry, leg, image, isVerified = false, open = _build_registry_js__WEBPACK_IMPORTED_MODULE_10__.openBuildRegistry) {
    if (!isMachine(image))
        return image.id;
    const { handoff } = image;
    const { folder, key, slug } = leg;
    const places = (0,_arrival_js__WEBPACK_IMPORTED_MODULE_9__  .ek)(image, folder, leg.leg);
    if (await (0,_arrival_js__WEBPACK_IMPORTED_MODULE_9__  .nw)(image, places))
        return image.id;
    if (handoff === null) {
        if (places.some((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) !== undefined))
            return image.id;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`The disk of ${leg.leg} (${image.id}) is not on this machine, and its record names no hand-off. Bake and use it in one job, or give bake the input "handoff".`);
    }
    const came = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.temporary, 'bakehouse', 'handoff', slug);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(came, { recursive: true, force: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(came, { recursive: true, mode: 0o700 });
    try {
        if (handoff.kind === 'registry') {
            const repository = (0,_build_registry_js__WEBPACK_IMPORTED_MODULE_10__  ._M)(leg.leg, { image, key }, buildRegistry);
            await (0,_build_registry_js__WEBPACK_IMPORTED_MODULE_10__  .w3)(open((0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_4__  .Qc)(host.environment, inputs['pass-env'], {})), repository, image, came, folder);
            host.info(`${image.id} came from ${handoff.ref ?? repository}`);
        }
        else {
            await download(host, handoff.artifact ?? '', image, { came, folder });
            host.info(`${image.id} came from the artifact ${handoff.artifact ?? ''}`);
        }
        await (0,_arrival_js__WEBPACK_IMPORTED_MODULE_9__  .G9)({ leg: leg.leg, slug, key, image, folder, came, isVerified });
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(came, { recursive: true, force: true });
    }
    return image.id;
}
async function markHandedOn(image, { record, key, environment }, open = _build_registry_js__WEBPACK_IMPORTED_MODULE_10__.openBuildRegistry) {
    const [repository = ''] = (image.handoff?.ref ?? '').split('@');
    const isOne = record.images.filter(isMachine).length === 1;
    await (0,_build_registry_js__WEBPACK_IMPORTED_MODULE_10__  .zP)(open(environment), repository, { image, key, build: isOne ? undefined : image.build });
}
async function unmarkHandedOn(image, { record, key, environment }, open = _build_registry_js__WEBPACK_IMPORTED_MODULE_10__.openBuildRegistry) {
    const [repository = ''] = (image.handoff?.ref ?? '').split('@');
    const isOne = record.images.filter(isMachine).length === 1;
    const tag = (0,_docker_staging_js__WEBPACK_IMPORTED_MODULE_6__  .rH)(key, isOne ? undefined : image.build).verified;
    const own = (0,_oci_machine_artifact_js__WEBPACK_IMPORTED_MODULE_8__  .ZJ)(image, key).digest;
    await (0,_oci_empty_tag_js__WEBPACK_IMPORTED_MODULE_7__  .g)(open(environment), repository, tag, ({ digest }) => digest === own);
}
async function upload(host, name, image, folder) {
    const bytes = image.files.reduce((sum, { size }) => sum + size, 0);
    const way = 'Name a repository with `build-registry` in the manifest or with the input "handoff" (registry:<repository>)';
    if (bytes > MOST_ARCHIVED) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`The disk ${image.id} has ${bytes} bytes, more than the ${MOST_ARCHIVED / GIB} GiB that are handed on as an artifact. ${way}; or make it smaller, by skip_compaction = false or disk_compression = true.`);
    }
    const files = image.files.map(({ path }) => path);
    const uploaded = await host.upload({ name, files, root: folder, retentionDays: RETENTION_DAYS });
    if (uploaded.kind === 'unavailable') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`The disk ${image.id} could not be handed on as the artifact ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(name)}: ${uploaded.reason}. ${way}, or do all in one job with handoff: none.`);
    }
    host.info(`${image.id} is handed on as the artifact ${name}, ${(bytes / 1024 ** 2).toFixed(1)} MiB`);
}
async function download(host, name, image, { came, folder }) {
    const what = `The disk ${image.id} of the artifact ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(name)}`;
    const bytes = image.files.reduce((sum, { size }) => sum + size, 0);
    if (bytes > MOST_ARCHIVED)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} cannot be used: by its record it has ${bytes} bytes, which no bake keeps so.`);
    const result = await host.download(name, came);
    if (result.kind === 'unavailable') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} could not be fetched: ${result.reason.replace(/\s+/g, ' ')} It is kept for ${RETENTION_DAYS} days; after that, run all jobs again.`);
    }
    await (0,_arrival_js__WEBPACK_IMPORTED_MODULE_9__  .AQ)(what, image, came, folder);
}
function isMachine({ provider, files }) {
    return provider === 'qemu' && files.length > 0;
}


/***/ }),

/***/ 30803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    lookUpMachineRecipes: () => (  lookUpMachineRecipes),
    lookUpMachines: () => (  lookUpMachines)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39535);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94463);
  var _file_beside_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8642);
  var _docker_recipes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61703);
  var _output_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5300);








const MOST_READ_AT_ONCE = 2;
async function lookUpMachines(legs, asker) {
    const here = await lookUpHere(legs, asker);
    const { buildRegistry, environment, passEnv, untrusted } = asker;
    if (buildRegistry === null || untrusted !== null || here.every(({ kind }) => kind === 'found'))
        return here;
    const { findPushed, openBuildRegistry } = await Promise.resolve( ).then(__webpack_require__.bind(__webpack_require__, 13002));
    const distribution = openBuildRegistry((0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_3__  .Qc)(environment, passEnv, {}));
    let silent;
    return await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_7__  .Q)([...here.entries()], 1, async ([index, found]) => {
        const leg = legs[index];
        if (leg === undefined || found.kind === 'found')
            return found;
        if (silent !== undefined)
            return silent;
        try {
            const names = leg.builds.map(({ name }) => name ?? null);
            const there = await findPushed(distribution, buildRegistry, leg.key, names);
            return there.kind === 'missing' && there.reason === null ? found : there;
        }
        catch (error) {
            return (silent = { kind: 'unknown', reason: `${buildRegistry} could not be asked: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bD)(error)}` });
        }
    });
}
async function lookUpMachineRecipes(legs, { remember, buildRegistry, environment, passEnv, untrusted }) {
    const pushed = [];
    if (buildRegistry !== null && untrusted === null) {
        try {
            const { listBuildRegistry } = await Promise.resolve( ).then(__webpack_require__.bind(__webpack_require__, 87068));
            pushed.push(...(0,_docker_recipes_js__WEBPACK_IMPORTED_MODULE_5__  .O)(await listBuildRegistry(buildRegistry, (0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_3__  .Qc)(environment, passEnv, {}))));
        }
        catch (error) {
            const reason = `${buildRegistry} could not be asked: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bD)(error)}`;
            return legs.map(() => ({ kind: 'unknown', reason }));
        }
    }
    return await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_7__  .Q)(legs, MOST_READ_AT_ONCE, async ({ slug, recipe, builds, workingDirectory }) => {
        const known = builds.flatMap((build) => recordedIn(build, workingDirectory) ?? []);
        const paths = known.length === builds.length ? known : ((await remember(slug))?.artifacts ?? []);
        return { kind: 'told', marks: [...(0,_file_beside_js__WEBPACK_IMPORTED_MODULE_4__  .Hw)(workingDirectory, paths, recipe), ...pushed] };
    });
}
async function lookUpHere(legs, { remember }) {
    return await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_7__  .Q)(legs, MOST_READ_AT_ONCE, async ({ slug, key, builds, workingDirectory }) => {
        const there = builds.map((build) => recordedIn(build, workingDirectory));
        const known = there.flatMap((path) => path ?? []);
        const paths = known.length === there.length ? known : ((await remember(slug))?.artifacts ?? []);
        if (paths.length < builds.length)
            return { kind: 'missing', reason: null };
        const found = await (0,_file_beside_js__WEBPACK_IMPORTED_MODULE_4__  .Zm)(workingDirectory, paths, key);
        if (found.kind !== 'found')
            return found;
        if (known.length < there.length)
            return found;
        return { kind: 'found', images: found.images.map((image) => ({ ...image, provider: 'qemu' })) };
    });
}
function recordedIn(build, folder) {
    const { type, name, literals } = build;
    const isWritten = (attribute) => build.isWritten?.(attribute) ?? Object.hasOwn(literals, attribute);
    const at = (0,_output_folder_js__WEBPACK_IMPORTED_MODULE_6__  .xQ)({ name: name ?? '', type, literals, isWritten }, folder);
    if (at === undefined)
        return undefined;
    const names = namesIn(at).filter((one) => one.endsWith(_file_beside_js__WEBPACK_IMPORTED_MODULE_4__  .Zv));
    const [only, ...more] = names.length < 2 ? names : names.filter((one) => legOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, one)) !== undefined);
    return only === undefined || more.length > 0 ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, only.slice(0, -_file_beside_js__WEBPACK_IMPORTED_MODULE_4__  .Zv.length)));
}
function legOf(record) {
    try {
        return (0,_file_beside_js__WEBPACK_IMPORTED_MODULE_4__  ._3)(record)?.leg;
    }
    catch {
        return undefined;
    }
}
function namesIn(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 5300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    KN: () => (  asideOf),
    Mb: () => (  inTheWay),
    YP: () => (  standingOf),
    Yz: () => (  outputsOf),
    du: () => (  settledPath),
    gA: () => (  noteText),
    xQ: () => (  outputFolderOf),
    z$: () => (  liesIn)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74555);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88278);
  var _file_beside_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8642);







function outputFolderOf({ name, type, literals, isWritten }, folder) {
    const written = literals['output_directory'];
    if (typeof written !== 'string') {
        return isWritten('output_directory') ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder, `output-${sourceName(name, type)}`);
    }
    return written === '' || written.includes('{{') ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder, written);
}
function sourceName(name, type) {
    const at = `.${name}`.lastIndexOf(`.${type}.`);
    return at === -1 ? name : name.slice(at + type.length + 1);
}
function outputsOf(builds, folder) {
    return builds.flatMap((build) => {
        const path = build.type === 'qemu' ? outputFolderOf(build, folder) : undefined;
        return path === undefined ? [] : [{ build, path }];
    });
}
async function standingOf(path, folder, slug) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path, { throwIfNoEntry: false });
        if (stat === undefined)
            return { kind: 'absent' };
        if (!stat.isDirectory())
            return { kind: 'strange', reason: 'is no folder' };
        const entries = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(path, { recursive: true, withFileTypes: true }).map((entry) => ({
            isFile: entry.isFile(),
            isFolder: entry.isDirectory(),
            at: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name),
        }));
        const known = new Map();
        for (const { at, isFile } of entries) {
            if (!isFile || !at.endsWith(_file_beside_js__WEBPACK_IMPORTED_MODULE_6__  .Zv))
                continue;
            const record = (0,_file_beside_js__WEBPACK_IMPORTED_MODULE_6__  ._3)(at);
            if (record === undefined)
                continue;
            if (record.leg !== undefined && record.leg !== slug) {
                return { kind: 'strange', reason: `holds the image of ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__  .WU)(record.leg)}` };
            }
            known.set(at, { size: -1, sha256: '' });
            for (const file of record.files)
                known.set((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder, file.path), file);
        }
        if (known.size === 0) {
            return { kind: 'strange', reason: entries.length === 0 ? 'is empty' : 'holds no image that a bake recorded' };
        }
        for (const { at, isFile, isFolder } of entries) {
            if (isFolder)
                continue;
            const file = known.get(at);
            if (!isFile || file === undefined)
                return { kind: 'strange', reason: `holds ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__  .WU)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(path, at))}, which no bake of this image made` };
            if (file.size === -1)
                continue;
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(at).size !== file.size || (await (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__  .Vq)(at)) !== file.sha256)
                return { kind: 'strange', reason: `holds ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__  .WU)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(path, at))}, which was changed since it was baked` };
        }
        return { kind: 'ours' };
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .$N)(error) === undefined)
            throw error;
        return { kind: 'strange', reason: `cannot be looked through (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .$N)(error) ?? (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .bD)(error)})` };
    }
}
function inTheWay({ build, path }, folder, reason) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, path);
    const shown = way.startsWith('..') ? path : way;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo(`Build ${build.name} (${build.file}:${build.line}) puts its machine into ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__  .WU)(shown)}, which is there already, and Packer overwrites none: it ${reason}. Move it away, or remove it where it is of a bake that never came to its end; or give the build another output_directory.`);
}
function asideOf(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.bakehouse-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`);
}
function settledPath(path) {
    const missing = [];
    let there = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    while (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(there) && (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(there) !== there) {
        missing.unshift((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(there));
        there = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(there);
    }
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(there), ...missing, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path));
}
function liesIn(folder, path) {
    return path.startsWith(`${folder}${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`);
}
function noteText(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8');
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 46451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    checkQemu: () => (  checkQemu),
    refuseMissing: () => (  refuseMissing)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _output_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5300);




async function checkQemu({ environment, recipe, workingDirectory, slug, }) {
    const builds = recipe.builds.filter(({ type }) => type === 'qemu');
    for (const program of new Set(builds.map(({ literals }) => programOf(literals)))) {
        refuseMissing(program, environment, 'runs the machine that is baked');
    }
    refuseMissing('qemu-img', environment, 'makes and converts disks');
    for (const output of (0,_output_folder_js__WEBPACK_IMPORTED_MODULE_3__  .Yz)(builds, workingDirectory)) {
        const standing = await (0,_output_folder_js__WEBPACK_IMPORTED_MODULE_3__  .YP)(output.path, workingDirectory, slug);
        if (standing.kind === 'strange')
            throw (0,_output_folder_js__WEBPACK_IMPORTED_MODULE_3__  .Mb)(output, workingDirectory, standing.reason);
    }
    return null;
}
const DEFAULT_PROGRAM = 'qemu-system-x86_64';
function programOf({ qemu_binary: written }) {
    return typeof written === 'string' && written !== '' ? written : DEFAULT_PROGRAM;
}
function refuseMissing(program, environment, what) {
    if (program.includes('{{') || isProgram(program, environment['PATH'] ?? ''))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`There is no ${program} here, which ${what}. Install QEMU: on Debian and Ubuntu apt-get install qemu-system-x86 qemu-utils.`);
}
function isProgram(program, path) {
    const places = program.includes('/') ? [program] : path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, program));
    return places.some((place) => {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(place, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
            return true;
        }
        catch {
            return false;
        }
    });
}


/***/ }),

/***/ 11872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    makeRoom: () => (  makeRoom),
    removeAside: () => (  removeAside),
    sweepOutputs: () => (  sweepOutputs)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74555);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88278);
  var _file_beside_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8642);
  var _file_taken_places_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83646);
  var _output_folder_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5300);









const noted = zod__WEBPACK_IMPORTED_MODULE_8__  .Ikc({
    folder: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(),
    outputs: zod__WEBPACK_IMPORTED_MODULE_8__  .YOg(zod__WEBPACK_IMPORTED_MODULE_8__  .Ikc({
        path: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(),
        aside: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP().nullable(),
    })),
});
async function makeRoom(bake, room) {
    const all = (0,_output_folder_js__WEBPACK_IMPORTED_MODULE_7__  .Yz)(room.builds, room.workingDirectory).map((one) => ({ ...one, path: (0,_output_folder_js__WEBPACK_IMPORTED_MODULE_7__  .du)(one.path) }));
    const own = [];
    try {
        for (const output of all) {
            const other = await (0,_file_taken_places_js__WEBPACK_IMPORTED_MODULE_6__  .l)(bake.environment, output.path, room.slug);
            if (other !== undefined)
                throw taken(output, other);
            own.push(output.path);
        }
        await clear(bake, room);
    }
    catch (error) {
        const known = new Set(readNote(bake.note).outputs.map(({ path }) => path));
        (0,_file_taken_places_js__WEBPACK_IMPORTED_MODULE_6__  .$)(own.filter((path) => !known.has(path)));
        throw error;
    }
}
function taken({ build, path }, other) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`Build ${build.name} (${build.file}:${build.line}) puts its machine into ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__  .WU)(path)}, where ${other} puts one at this moment. Give each leg an output_directory of its own, as by a variable.`);
}
async function clear({ note }, { builds, workingDirectory, slug }) {
    const before = readNote(note);
    const outputs = [];
    for (const output of (0,_output_folder_js__WEBPACK_IMPORTED_MODULE_7__  .Yz)(builds, workingDirectory)) {
        const path = (0,_output_folder_js__WEBPACK_IMPORTED_MODULE_7__  .du)(output.path);
        const known = before.outputs.find((one) => one.path === path);
        if (known !== undefined) {
            removeOwn(known.path, known.aside);
            outputs.push(known);
            continue;
        }
        const standing = await (0,_output_folder_js__WEBPACK_IMPORTED_MODULE_7__  .YP)(output.path, workingDirectory, slug);
        if (standing.kind === 'strange')
            throw (0,_output_folder_js__WEBPACK_IMPORTED_MODULE_7__  .Mb)(output, workingDirectory, standing.reason);
        outputs.push({ path, aside: standing.kind === 'ours' ? (0,_output_folder_js__WEBPACK_IMPORTED_MODULE_7__  .KN)(path) : null });
    }
    if (outputs.length === 0)
        return;
    (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_3__  .vK)(note, JSON.stringify({ folder: workingDirectory, outputs }));
    for (const { path, aside } of outputs)
        if (aside !== null && !isThere(aside))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(path, aside);
}
function removeAside({ note }) {
    return readNote(note).outputs.flatMap(({ path, aside }) => {
        (0,_file_taken_places_js__WEBPACK_IMPORTED_MODULE_6__  .$)([path]);
        if (aside === null || !isThere(aside))
            return [];
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(aside, { recursive: true, force: true });
            return [];
        }
        catch (error) {
            return [left(aside, `the image that was there before could not be removed: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bD)(error)}`)];
        }
    });
}
async function sweepOutputs(request) {
    const { words, keepOnFailure, onFound } = request;
    const { folder, outputs } = readNote(request.note);
    const found = [];
    for (const { path, aside } of outputs) {
        const before = found.length;
        const made = madeIn(words, folder, path);
        const isDone = made.length > 0 && (request.kept.length > 0 || made.some((file) => isThere((0,_file_beside_js__WEBPACK_IMPORTED_MODULE_5__  .qE)(folder, file))));
        if (isDone) {
            if (aside !== null && isThere(aside))
                removeOld(aside, found);
        }
        else if (keepOnFailure) {
            if (isThere(path) && (aside === null || isThere(aside)))
                found.push(left(path, 'the bake did not end well'));
            if (aside !== null && isThere(aside)) {
                const command = `mv ${quoted(aside)} ${quoted(path)}`;
                found.push({ ...left(aside, 'the earlier image, put aside for this bake'), command });
            }
        }
        else
            sweepOne(path, aside, made.length > 0 ? UNRECORDED : NEW, found);
        for (const one of found.slice(before))
            onFound(one);
        (0,_file_taken_places_js__WEBPACK_IMPORTED_MODULE_6__  .$)([path]);
    }
    return found;
}
const NEW = 'it was not there before this bake';
const UNRECORDED = 'it was finished, but the bake was ended before it was recorded';
function sweepOne(path, aside, why, found) {
    try {
        const isOwn = isThere(path) && (aside === null || isThere(aside));
        removeOwn(path, aside);
        if (isOwn) {
            found.push({ kind: 'folder', id: path, region: null, state: 'removed', reason: why, command: null });
        }
    }
    catch (error) {
        found.push(left(path, `${why}, and could not be removed: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bD)(error)}`));
        return;
    }
    if (aside === null || !isThere(aside))
        return;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(aside, path);
    }
    catch (error) {
        const command = `mv ${quoted(aside)} ${quoted(path)}`;
        found.push({ ...left(aside, `the earlier image could not be put back: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bD)(error)}`), command });
    }
}
function removeOld(aside, found) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(aside, { recursive: true, force: true });
    }
    catch (error) {
        found.push(left(aside, `the image that was there before could not be removed: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bD)(error)}`));
    }
}
function removeOwn(path, aside) {
    if (aside === null || isThere(aside))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true, maxRetries: 3 });
}
function madeIn({ artifacts }, folder, path) {
    return artifacts.flatMap(({ files }) => files.filter((file) => (0,_output_folder_js__WEBPACK_IMPORTED_MODULE_7__  .z$)(path, (0,_output_folder_js__WEBPACK_IMPORTED_MODULE_7__  .du)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, file)))));
}
function readNote(note) {
    const text = (0,_output_folder_js__WEBPACK_IMPORTED_MODULE_7__  .gA)(note);
    return text === '' ? { folder: '', outputs: [] } : noted.parse(JSON.parse(text));
}
function isThere(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
}
function left(path, reason) {
    return { kind: 'folder', id: path, region: null, state: 'left', reason, command: `rm -r ${quoted(path)}` };
}
function quoted(path) {
    return `'${path.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 16724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  endMachines: () => (  endMachines),
  trialMachine: () => (  trialMachine)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_net_ = __webpack_require__(77030);
var external_node_path_ = __webpack_require__(76760);
var clock = __webpack_require__(94850);
var files_files = __webpack_require__(74555);
var paths = __webpack_require__(56408);
var command = __webpack_require__(40039);
var process = __webpack_require__(63815);
var leftover = __webpack_require__(79825);
var outcome = __webpack_require__(4665);
var guest_printed = __webpack_require__(90288);
var guest_files = __webpack_require__(29620);
var guest_login = __webpack_require__(22791);
var errors = __webpack_require__(8005);
;// CONCATENATED MODULE: ./.build/providers/qemu/bounded-output.js


const MOST = 2 * 1024 * 1024;
const KEPT = 256 * 1024;
const LOOK_MS = 200;
function boundConsole(path, { most = MOST, kept = KEPT } = {}) {
    let head;
    let cut = 0;
    const look = () => {
        try {
            const file = (0,external_node_fs_.openSync)(path, 'r');
            try {
                const { size } = (0,external_node_fs_.fstatSync)(file);
                if (size <= most)
                    return;
                const tail = bytesOf(file, size - kept, kept);
                const first = head ?? bytesOf(file, 0, kept);
                cut += size - tail.length - (head === undefined ? first.length : 0);
                head = first;
                (0,external_node_fs_.truncateSync)(path, 0);
                (0,external_node_fs_.appendFileSync)(path, tail);
            }
            finally {
                (0,external_node_fs_.closeSync)(file);
            }
        }
        catch (error) {
            if ((0,errors .$N)(error) === undefined)
                throw error;
        }
    };
    const timer = setInterval(look, LOOK_MS);
    timer.unref();
    return {
        look,
        stop: () => clearInterval(timer),
        whole: () => {
            look();
            const rest = readWhole(path);
            if (rest === undefined || head === undefined)
                return rest === undefined ? undefined : path;
            const all = `${path}.whole`;
            const gap = Buffer.from(`\n[${cut} bytes that it printed are left out here]\n`);
            try {
                (0,external_node_fs_.writeFileSync)(all, Buffer.concat([head, gap, rest]));
                return all;
            }
            catch {
                return undefined;
            }
        },
    };
}
function bytesOf(file, start, most) {
    const bytes = Buffer.alloc(most);
    return bytes.subarray(0, (0,external_node_fs_.readSync)(file, bytes, 0, most, start));
}
function readWhole(path) {
    try {
        const file = (0,external_node_fs_.openSync)(path, 'r');
        try {
            const { size } = (0,external_node_fs_.fstatSync)(file);
            return bytesOf(file, Math.max(0, size - MOST), Math.min(size, MOST));
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    }
    catch {
        return undefined;
    }
}

var qemu_machine = __webpack_require__(39937);
;// CONCATENATED MODULE: ./.build/providers/qemu/accelerator.js




const DEVICE = '/dev/kvm';
const LONG_ENOUGH_MS = 3_000;
const CODE = [0xba, 0x01, 0x05, 0xb0, 42, 0xee, 0xf4, 0xeb, 0xfd];
const HAS_RUN = 2 * 42 + 1;
async function kvmWorks(mark, folder, environment, accelerator = 'kvm') {
    try {
        if (accelerator === 'kvm') {
            (0,external_node_fs_.accessSync)(DEVICE, external_node_fs_.constants.R_OK | external_node_fs_.constants.W_OK);
            if (!/^flags\s*:.* (?:vmx|svm)(?: |$)/m.test((0,external_node_fs_.readFileSync)('/proc/cpuinfo', 'utf8')))
                return false;
        }
    }
    catch {
        return false;
    }
    const sector = Buffer.alloc(512);
    sector.set(CODE);
    sector.writeUInt16LE(0xaa55, 510);
    const disk = (0,external_node_path_.join)(folder, 'probe.raw');
    (0,external_node_fs_.writeFileSync)(disk, sector);
    const args = [
        '-name', (0,qemu_machine .Fm)(mark), '-no-user-config', '-nodefaults', '-display', 'none', '-machine', 'pc', '-accel', accelerator,
        '-cpu', accelerator === 'kvm' ? 'host' : 'max', '-m', '64', '-no-reboot', '-drive', `file=${disk.replaceAll(',', ',,')},format=raw,if=ide`,
        '-device', 'isa-debug-exit,iobase=0x501,iosize=1',
    ];
    try {
        const { exitCode } = await (0,command .d1)(qemu_machine .RX, args, { environment, cwd: folder, limitMs: LONG_ENOUGH_MS });
        return exitCode === HAS_RUN;
    }
    catch {
        return false;
    }
}

var qemu_disk = __webpack_require__(7435);
;// CONCATENATED MODULE: ./.build/providers/qemu/firmware.js




const PLACES = [
    { code: '/usr/share/OVMF/OVMF_CODE_4M.fd', variables: '/usr/share/OVMF/OVMF_VARS_4M.fd' },
    { code: '/usr/share/OVMF/OVMF_CODE.fd', variables: '/usr/share/OVMF/OVMF_VARS.fd' },
    { code: '/usr/share/edk2/ovmf/OVMF_CODE.fd', variables: '/usr/share/edk2/ovmf/OVMF_VARS.fd' },
    { code: '/usr/share/edk2/x64/OVMF_CODE.4m.fd', variables: '/usr/share/edk2/x64/OVMF_VARS.4m.fd' },
];
function firmwareFor(files, asked, folder, places = PLACES) {
    const baked = files.find((path) => (0,external_node_path_.basename)(path) === qemu_disk .lx);
    if (asked === 'bios' || (asked === undefined && baked === undefined))
        return null;
    const here = places.filter(({ code, variables }) => (0,external_node_fs_.existsSync)(code) && (0,external_node_fs_.existsSync)(variables));
    if (here.length === 0) {
        throw new outcome .b('infrastructure', 'There is no UEFI for machines here. Install it: apt-get install ovmf.');
    }
    const size = baked === undefined ? undefined : (0,external_node_fs_.statSync)(baked).size;
    const fits = here.find(({ variables }) => size === undefined || (0,external_node_fs_.statSync)(variables).size === size);
    if (fits === undefined) {
        const sizes = here.map(({ code, variables }) => `${code} ${(0,external_node_fs_.statSync)(variables).size}`).join(', ');
        throw new outcome .b('infrastructure', `${qemu_disk .lx} of the disk has ${size} bytes, and the UEFI that is here takes others: ${sizes}. Install the one that the disk was baked with, or bake it with one of these: efi_firmware_code, efi_firmware_vars.`);
    }
    const variables = (0,external_node_path_.join)(folder, qemu_disk .lx);
    (0,external_node_fs_.copyFileSync)(baked ?? fits.variables, variables);
    return { code: fits.code, variables };
}

;// CONCATENATED MODULE: ./.build/providers/qemu/machine-plan.js










async function planMachine(request, settings, environment) {
    const folder = request.private;
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    const disks = (0,qemu_disk .Rz)(request.subject.files);
    if (disks === undefined) {
        throw new outcome .b('config', `Which of ${request.subject.files.map((path) => (0,external_node_path_.basename)(path)).join(', ')} is the disk that boots cannot be told: further disks are called after it, as web and web-1.`);
    }
    const overlays = [];
    for (const [index, path] of disks.entries()) {
        const disk = (0,qemu_disk .gr)(path);
        if (disk.needs !== null) {
            throw new outcome .b('config', `${(0,external_node_path_.basename)(path)} is no disk by itself: ${disk.needs}. Let Packer write it whole: use_backing_file = false, or skip_compaction = false.`);
        }
        const overlay = (0,external_node_path_.join)(folder, `disk-${index}.qcow2`);
        const { exitCode, stderr } = await (0,command .d1)('qemu-img', (0,qemu_machine .bx)(overlay, path, disk), {
            environment,
            limitMs: command .rR,
        });
        if (exitCode !== 0)
            throw new outcome .b('infrastructure', `qemu-img: ${stderr.trim().slice(0, 300)}`);
        overlays.push(overlay);
    }
    const ofWorkspace = (name) => {
        const path = settings[name];
        const { workspace } = request;
        return path === undefined ? null : (0,paths .CT)(`"${name}" of "machine"`, workspace, workspace, path);
    };
    return {
        settings,
        mark: request.mark,
        accelerator: await acceleratorOf(request.mark, settings, folder, environment),
        disks: overlays,
        kernel: ofWorkspace('kernel'),
        initrd: ofWorkspace('initrd'),
        firmware: firmwareFor(request.subject.files, settings.firmware, folder),
        seed: (0,external_node_path_.join)(folder, 'seed'),
        console: (0,guest_printed .Fl)(folder),
    };
}
async function acceleratorOf(mark, { accelerator = 'auto' }, folder, environment) {
    if (accelerator !== 'auto')
        return accelerator;
    return (await kvmWorks(mark, folder, environment)) ? 'kvm' : 'tcg';
}

var preflight = __webpack_require__(46451);
;// CONCATENATED MODULE: ./.build/providers/qemu/trial-machine.js


















const TRY_MS = 40_000;
const PAUSE_MS = 300;
const GRACE_MS = 3000;
const MOST_PORTS = 5;
function trialMachine(request) {
    const environment = (0,process .E_)(request.environment);
    const settings = qemu_machine .X.parse(request.machine ?? {});
    let machine;
    let login;
    let before = [];
    const { files } = request.subject;
    let printed;
    const keepConsole = () => {
        const path = printed?.whole();
        return path === undefined ? null : request.keepLog('console', path);
    };
    return {
        start: async () => {
            before = files.map(files_files .oT);
            const image = await testedImage(request);
            for (const program of [qemu_machine .RX, 'qemu-img', 'ssh', 'ssh-keygen'])
                (0,preflight.refuseMissing)(program, environment, 'is needed to test a disk');
            if (!image.isSubject)
                return { variables: {}, image, tools: {} };
            const plan = await planMachine(request, settings, environment);
            request.onStarted({ region: 'local', id: request.name });
            printed = boundConsole((0,guest_printed .Fl)(request.private));
            machine = await startMachine(request, plan, settings, environment);
            ({ login } = machine);
            await waitForLogin(request, machine, environment, keepConsole);
            return {
                variables: variablesOf(request, machine.login),
                image,
                tools: {
                    qemu: await versionOf(environment),
                    accelerator: plan.accelerator,
                    firmware: plan.firmware === null ? 'bios' : 'uefi',
                },
            };
        },
        trouble: async () => {
            const changed = files.filter((path, index) => (0,files_files .oT)(path) !== before[index]);
            if (changed.length > 0)
                return `The disk was changed while it was tested: ${changed.join(', ')}.`;
            if (machine === undefined || (await (0,process .W_)(machine.process.pid, machine.process.startTime)))
                return null;
            return `The machine ${request.name} ended while the script ran${(0,guest_printed .xx)(machine.errors)}.`;
        },
        collect: async (folder, isWanted) => {
            if (login !== undefined)
                await (0,guest_files .C)(login, request.folder, folder, isWanted, environment);
        },
        remove: async () => {
            printed?.stop();
            if (machine !== undefined)
                keepConsole();
            return endMachines(request.mark, request.private);
        },
    };
}
async function testedImage({ subject }) {
    const { files, digests, id } = subject;
    if (files.length === 0)
        throw new outcome .b('config', 'The record names no file of the image, so there is nothing to boot.');
    const lost = files.filter((path) => (0,files_files .oT)(path) === '');
    if (lost.length > 0) {
        throw new outcome .b('infrastructure', `The disk is not here: ${lost.join(', ')} is no file. Bake it in this job, or hand it over from the job that did.`);
    }
    for (const [index, path] of files.entries()) {
        const told = digests?.[index];
        const actual = told === undefined ? undefined : await (0,files_files .Vq)(path);
        if (actual !== told)
            return { id: actual ?? null, isSubject: false };
    }
    return { id, isSubject: true };
}
async function startMachine(request, planned, settings, environment) {
    const folder = request.private;
    const { workspace } = request;
    const errors = (0,external_node_path_.join)(folder, 'qemu.log');
    const key = settings.key === undefined ? null : (0,paths .CT)('"key" of "machine"', workspace, workspace, settings.key);
    const password = passwordOf(settings, request.environment);
    for (let tries = 1;; tries += 1) {
        const port = await freePort();
        const user = settings.user ?? 'root';
        for (const name of ['key', 'key.pub'])
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { force: true });
        const login = await (0,guest_login .RK)({
            folder,
            copy: request.folder,
            user,
            key,
            password,
            host: '127.0.0.1',
            port,
            environment,
        });
        (0,guest_login .tm)(planned.seed, login, request.name);
        const args = (0,qemu_machine .er)({ ...planned, port, publicKey: login.publicKey });
        (0,external_node_fs_.rmSync)(errors, { force: true });
        const { pid } = (0,process .tG)({ program: qemu_machine .RX, args, cwd: folder, environment, stdout: errors, stderr: errors });
        const startTime = (await (0,process .P2)(pid)) ?? 'ended';
        const machine = { process: { pid, startTime }, login, errors };
        await (0,process .a0)(async () => (0,external_node_fs_.existsSync)(planned.console) || !(await (0,process .W_)(pid, startTime)), (0,clock .rj)() + GRACE_MS);
        await (0,process .cb)(PAUSE_MS);
        if (await (0,process .W_)(pid, startTime))
            return machine;
        if (tries < MOST_PORTS && /host forwarding/i.test((0,guest_printed .pJ)(errors)))
            continue;
        throw new outcome .b('infrastructure', `The machine does not start${(0,guest_printed .xx)(errors)}.`);
    }
}
function passwordOf({ 'password-from': name }, environment) {
    if (name === undefined)
        return null;
    const password = environment[name] ?? '';
    if (password !== '')
        return password;
    throw new outcome .b('config', `"password-from" of "machine" names ${name}, which is not set. Give it by the input "secret-vars", or let it through by "pass-env".`);
}
async function freePort() {
    const server = (0,external_node_net_.createServer)();
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    await new Promise((resolve) => {
        server.close(resolve);
    });
    return typeof address === 'object' && address !== null ? address.port : 0;
}
async function waitForLogin(request, { process: { pid, startTime }, login, errors }, environment, keepConsole) {
    const deadline = (0,clock .rj)() + request.timeoutMs;
    let said = '';
    for (;;) {
        const abort = new AbortController();
        const trying = (0,command .d1)(login.ssh, ['true'], { environment, limitMs: TRY_MS, signal: abort.signal }).then(({ exitCode, stderr }) => {
            said = (0,guest_printed .pj)(stderr.trim().split('\n').at(-1) ?? '') || said;
            return exitCode !== 255;
        }, () => false);
        let isIn;
        const ended = trying.then((answer) => (isIn = answer));
        await (0,process .a0)(async () => isIn !== undefined || request.isInterrupted() || (0,clock .rj)() > deadline, deadline);
        if (isIn !== true)
            abort.abort();
        await ended;
        if (isIn === true)
            return;
        if (request.isInterrupted())
            throw new outcome .b('cancelled', `The run was cancelled while ${request.name} started.`);
        if (!(await (0,process .W_)(pid, startTime))) {
            keepConsole();
            throw new outcome .b('infrastructure', `The machine ended before anybody could log in${(0,guest_printed .xx)(errors)}. ${(0,guest_printed .n7)(request.private)}`);
        }
        if ((0,clock .rj)() > deadline) {
            const kept = keepConsole();
            const minutes = Math.max(1, Math.round(request.timeoutMs / 60_000));
            const why = /permission denied/i.test(said)
                ? `it lets ${login.user} in by none of the ways that it was given (${said}). Name the user, and a key or password of the image, with "machine"; or put cloud-init into it, which takes the key that is offered`
                : `it does not answer by ssh on its port 22${said === '' ? '' : ` (${said})`}`;
            throw new outcome .b('infrastructure', `The machine is not up after ${minutes} min: ${why}. ${(0,guest_printed .n7)(request.private)}${kept === null ? '' : ` Its console is in ${kept}.`}`);
        }
        await (0,process .cb)(PAUSE_MS);
    }
}
function variablesOf({ subject }, login) {
    return {
        ...(0,guest_login .Bt)(login),
        BAKEHOUSE_FILES: subject.files.join('\n'),
        BAKEHOUSE_IMAGE_ID: subject.id,
    };
}
async function versionOf(environment) {
    const { stdout } = await (0,command .d1)(qemu_machine .RX, ['--version'], { environment, limitMs: command .rR });
    return /^QEMU emulator version (\d{1,4}(?:\.\d{1,4}){1,2})/.exec(stdout)?.[1] ?? 'unknown';
}
async function endMachines(mark, folder) {
    const left = [];
    const running = async () => (0,qemu_machine .F$)(mark);
    const areOver = async () => (await running()).length === 0;
    for (const { pid } of await running())
        (0,process .vG)(pid, 'SIGTERM');
    await (0,process .a0)(areOver, (0,clock .rj)() + GRACE_MS, 20);
    for (const { pid } of await running())
        (0,process .vG)(pid, 'SIGKILL');
    await (0,process .a0)(areOver, (0,clock .rj)() + GRACE_MS, 20);
    for (const { pid } of await running()) {
        const reason = `the machine ${(0,qemu_machine .Fm)(mark)} does not end`;
        left.push({ kind: 'process', id: String(pid), region: null, state: 'left', reason, command: `kill -KILL ${pid}` });
    }
    return [...left, ...(0,leftover .v$)(folder)];
}


/***/ }),

/***/ 52067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    openMachineWitness: () => (  openMachineWitness)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56408);
  var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94463);
  var _image_container_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77383);
  var _image_leg_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44296);
  var _image_provider_witness_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95269);
  var _docker_staging_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(51197);
  var _file_witness_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(27385);
  var _arrival_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(16053);
  var _build_registry_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(13002);
  var _hand_off_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(16435);












function openMachineWitness({ host, buildRegistry }, open = _build_registry_js__WEBPACK_IMPORTED_MODULE_10__.openBuildRegistry) {
    return async (viewed, image) => {
        const { record, leg } = viewed;
        const { key } = record;
        if (key === null)
            return _image_provider_witness_js__WEBPACK_IMPORTED_MODULE_6__  .S;
        const at = leg?.work.builder === 'packer' ? leg.work['working-directory'] : '.';
        const folder = (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__  .CT)('The working directory of the bake', host.workspace, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(host.workspace), at);
        const { handoff } = image;
        if (handoff === null || (await (0,_arrival_js__WEBPACK_IMPORTED_MODULE_9__  .nw)(image, (0,_arrival_js__WEBPACK_IMPORTED_MODULE_9__  .ek)(image, folder, record.leg)))) {
            const seen = await (0,_file_witness_js__WEBPACK_IMPORTED_MODULE_8__.lookAtFiles)(host, viewed, image);
            if (handoff?.kind !== 'registry' || (seen.kind === 'seen' && seen.untested === null))
                return seen;
        }
        if (handoff?.kind === 'registry') {
            const distribution = open((0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_3__  .Qc)(host.environment, [], {}));
            return await lookAtRegistry(distribution, record, image, buildRegistry);
        }
        const wanted = { leg: record.leg, slug: leg?.slug ?? (0,_image_leg_js__WEBPACK_IMPORTED_MODULE_5__  .tF)(record.leg), key, 'declared-tag': null, folder };
        const isVerified = record.verification?.gate === 'pass';
        await (0,_hand_off_js__WEBPACK_IMPORTED_MODULE_11__.bringMachine)(host, { 'pass-env': [] }, buildRegistry, wanted, image, isVerified);
        return await (0,_file_witness_js__WEBPACK_IMPORTED_MODULE_8__.lookAtFiles)(host, viewed, image);
    };
}
async function lookAtRegistry(distribution, record, image, buildRegistry) {
    const { key } = record;
    if (key === null)
        return _image_provider_witness_js__WEBPACK_IMPORTED_MODULE_6__  .S;
    let repository;
    try {
        repository = (0,_build_registry_js__WEBPACK_IMPORTED_MODULE_10__  ._M)(record.leg, { image, key }, buildRegistry);
    }
    catch (error) {
        return { kind: 'unknown', reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error) };
    }
    const [, wanted = ''] = (image.handoff?.ref ?? '').split('@');
    const isOneOfSeveral = record.images.filter(({ provider }) => provider === 'qemu').length > 1;
    const tags = (0,_docker_staging_js__WEBPACK_IMPORTED_MODULE_7__  .rH)(key, isOneOfSeveral ? image.build : undefined);
    const place = (0,_image_container_reference_js__WEBPACK_IMPORTED_MODULE_4__  .F2)(repository);
    const staged = await distribution.digest(place, tags.staged);
    if (staged !== wanted) {
        const there = staged === undefined ? `there is no ${repository}:${tags.staged}` : `${repository}:${tags.staged} is ${staged}`;
        const seen = { kind: 'seen', problems: [`its record says ${wanted}, but ${there}`], untested: null };
        return staged === undefined ? { ...seen, isGone: true } : seen;
    }
    const verified = await distribution.digest(place, tags.verified);
    if (verified === wanted)
        return { kind: 'seen', problems: [], untested: null };
    const there = verified === undefined
        ? `there is no ${repository}:${tags.verified}, which a passed test leaves`
        : `${repository}:${tags.verified} is ${verified}`;
    return { kind: 'seen', problems: [], untested: `${(0,_image_provider_witness_js__WEBPACK_IMPORTED_MODULE_6__  .a)(record, image.id)}, but ${there}` };
}


/***/ })

};
