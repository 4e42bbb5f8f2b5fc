export const id = 3150;
export const ids = [3150];
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

/***/ 83150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    noteTargets: () => (  noteTargets),
    settleTargets: () => (  settleTargets),
    sweepTargets: () => (  sweepTargets)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88278);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74555);
  var _beside_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8642);
  var _taken_places_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83646);








const target = zod__WEBPACK_IMPORTED_MODULE_7__  .Ikc({
    path: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP(),
    digest: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().nullable(),
    wasThere: zod__WEBPACK_IMPORTED_MODULE_7__  .zMY(),
});
const noted = zod__WEBPACK_IMPORTED_MODULE_7__  .Ikc({ folder: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP(), targets: zod__WEBPACK_IMPORTED_MODULE_7__  .YOg(target) });
async function noteTargets({ note, environment }, { builds, workingDirectory, slug }) {
    const { targets } = readNote(note);
    const known = new Set(targets.map(({ path }) => path));
    const own = [];
    for (const build of builds) {
        const path = targetOf(build, workingDirectory);
        if (path === undefined || known.has(path))
            continue;
        known.add(path);
        const other = await (0,_taken_places_js__WEBPACK_IMPORTED_MODULE_6__  .l)(environment, path, slug);
        if (other !== undefined) {
            (0,_taken_places_js__WEBPACK_IMPORTED_MODULE_6__  .$)(own);
            throw taken(build, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workingDirectory, path), other);
        }
        own.push(path);
        const wasThere = isThere(path);
        targets.push({ path, digest: wasThere ? null : await digestOf(build, workingDirectory), wasThere });
    }
    if (targets.length > 0)
        (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__  .vK)(note, JSON.stringify({ folder: workingDirectory, targets }));
}
function taken({ name, file, line }, path, other) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`Build ${name} (${file}:${line}) puts its file into ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(path)}, where ${other} puts one at this moment. Give each leg a target of its own, as by a variable.`);
}
function settleTargets({ note }) {
    freeTargets(readNote(note));
    return [];
}
async function sweepTargets({ note, words, keepOnFailure, onFound, }) {
    const { folder, targets } = readNote(note);
    const made = new Set(words.artifacts.flatMap(({ files }) => files.map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, file))));
    const found = [];
    for (const { path, digest, wasThere } of targets) {
        if (wasThere || !isThere(path) || isThere(`${path}${_beside_js__WEBPACK_IMPORTED_MODULE_5__  .Zv}`) || made.has(path))
            continue;
        const one = await sweepOne(path, keepOnFailure ? null : digest, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path));
        found.push(one);
        onFound(one);
    }
    freeTargets({ targets });
    return found;
}
function freeTargets({ targets }) {
    (0,_taken_places_js__WEBPACK_IMPORTED_MODULE_6__  .$)(targets.map(({ path }) => path));
}
async function sweepOne(path, digest, id) {
    const thing = { kind: 'file', id, region: null };
    const why = 'it was not there before this bake, which did not end well';
    const command = `rm '${path.replaceAll("'", `'\\''`)}'`;
    try {
        const isOurs = digest !== null && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).isFile() && (await (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__  .Vq)(path)) === digest;
        if (!isOurs)
            return { ...thing, state: 'left', reason: why, command };
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path);
        return { ...thing, state: 'removed', reason: `${why}, and holds what the template says`, command: null };
    }
    catch (error) {
        return { ...thing, state: 'left', reason: `${why}; not removed: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bD)(error)}`, command };
    }
}
function targetOf({ type, literals }, folder) {
    const written = plainText(literals['target']);
    return type !== 'file' || written === undefined || written === '' ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, written);
}
async function digestOf({ literals, isWritten }, folder) {
    if (isWritten('source')) {
        const source = plainText(literals['source']);
        const path = source === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, source);
        return path === undefined || !isThere(path) ? null : (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__  .Vq)(path).catch(() => null);
    }
    const content = isWritten('content') ? plainText(literals['content']) : undefined;
    return content === undefined ? null : (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__  .sc)(content);
}
function plainText(value) {
    return typeof value === 'string' && !value.includes('{{') ? value : undefined;
}
function readNote(note) {
    if (!isThere(note))
        return { folder: '', targets: [] };
    return noted.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(note, 'utf8')));
}
function isThere(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
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


/***/ })

};
