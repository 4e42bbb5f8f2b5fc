export const id = 4655;
export const ids = [4655];
export const modules = {

/***/ 98761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fi: () => (  sendImages),
    KK: () => (  builderFolder),
    Sm: () => (  settleHandoff),
    ie: () => (  bringImage)
  });
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56408);
  var _image_provider_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33623);


function settleHandoff(providers, input, context) {
    const ways = providers.flatMap(({ handOff }) => handOff ?? []).map(({ settle }) => settle(input, context));
    return ways[0] ?? { kind: 'none' };
}
async function sendImages(host, providers, inputs, how, leg, images, legFolder) {
    let sent = images;
    for (const { handOff } of providers) {
        if (handOff !== undefined)
            sent = await handOff.send(host, inputs, how, leg, sent, legFolder);
    }
    return sent;
}
function builderFolder({ workspace }, work) {
    return work.builder === 'packer'
        ? (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_0__  .CT)('The working directory', workspace, workspace, work['working-directory'])
        : (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_0__  .CT)('The build context', workspace, workspace, work.context);
}
async function bringImage(host, providers, inputs, buildRegistry, leg, image) {
    const handOff = (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_1__  .li)(image.provider, providers)?.handOff;
    return handOff === undefined ? image.id : handOff.bring(host, inputs, buildRegistry, leg, image);
}


/***/ }),

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

/***/ 58966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    mS: () => (  watchDescendants),
    oI: () => (  processTable),
    wz: () => (  descendantsIn)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

function processTable() {
    if (process.platform !== 'linux')
        return [];
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)('/proc').flatMap((entry) => (/^\d+$/.test(entry) ? (rowOf(Number(entry)) ?? []) : []));
}
function rowOf(pid) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const [state, parent, , session] = fields;
        const startTime = fields[19];
        if (state === 'Z' || startTime === undefined)
            return undefined;
        return { pid, startTime, parent: Number(parent), session: Number(session) };
    }
    catch {
        return undefined;
    }
}
function descendantsIn(table, known, own) {
    const startTimes = new Map(known.map(({ pid, startTime }) => [pid, startTime]));
    const ownSession = table.find(({ pid }) => pid === own)?.session;
    const found = new Map(table.filter(({ pid, startTime }) => pid !== own && startTimes.get(pid) === startTime).map((row) => [row.pid, row]));
    for (;;) {
        const sessions = new Set([...found.values()].map(({ session }) => session));
        const more = table.filter(({ pid, parent, session }) => pid !== own && !found.has(pid) && (found.has(parent) || (session !== ownSession && sessions.has(session))));
        if (more.length === 0)
            break;
        for (const row of more)
            found.set(row.pid, row);
    }
    return [...found.values()].map(({ pid, startTime }) => ({ pid, startTime }));
}
const STEP_MS = 300;
const MOST_SHARE = 0.02;
const LONGEST_STEP_MS = 1500;
function watchDescendants(roots, onSeen) {
    let running = roots;
    let told = '';
    let timer;
    const look = () => {
        clearTimeout(timer);
        const before = process.cpuUsage();
        try {
            running = descendantsIn(processTable(), running, process.pid);
        }
        catch {
        }
        const now = running.map(({ pid, startTime }) => `${pid} ${startTime}`).join('\n');
        if (now !== told)
            onSeen(running);
        told = now;
        const { user, system } = process.cpuUsage(before);
        const takenMs = (user + system) / 1000;
        timer = setTimeout(look, Math.min(LONGEST_STEP_MS, Math.max(STEP_MS, takenMs / MOST_SHARE)));
        timer.unref();
    };
    look();
    return {
        look,
        stop: () => {
            look();
            clearTimeout(timer);
        },
    };
}


/***/ }),

/***/ 66302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    b: () => (  runLongProcess)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var _clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94850);
  var _files_disk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42279);
  var _process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63815);
  var _shown_output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61397);





const LET_GO_MS = 7500;
const TIMEOUT_GRACE_MS = 300_000;
const FULL_LOOKS = 3;
const LOOK_MS = 1000;
const FULL_GRACE_MS = 5000;
const LAST_LOOK_MS = 1200;
async function runLongProcess(host, request) {
    const { interrupt } = request;
    const log = new _shown_output_js__WEBPACK_IMPORTED_MODULE_4__  .A(host, request);
    const child = (await request.begin?.()) ?? (0,_process_js__WEBPACK_IMPORTED_MODULE_3__  .tG)(request);
    request.onStart({ pid: child.pid, startTime: (await (0,_process_js__WEBPACK_IMPORTED_MODULE_3__  .P2)(child.pid)) ?? 'ended' });
    let exitCode;
    let timedOut = false;
    let isDiskFull = false;
    let isLeft = false;
    let stopSent = false;
    const stop = () => {
        if (stopSent)
            return;
        stopSent = true;
        void (async () => {
            try {
                const last = request.onStop?.();
                if (last instanceof Promise)
                    await Promise.race([last, (0,_process_js__WEBPACK_IMPORTED_MODULE_3__  .cb)(LAST_LOOK_MS)]);
            }
            catch {
            }
            if (exitCode === undefined)
                (0,_process_js__WEBPACK_IMPORTED_MODULE_3__  .vG)(child.pid, 'SIGTERM');
        })();
    };
    const ended = (async () => {
        exitCode = await child.exit;
    })();
    interrupt.onFirst(stop);
    const timeout = setTimeout(() => {
        timedOut = true;
        stop();
        void killOverdue(child.pid, () => exitCode !== undefined || isLeft, TIMEOUT_GRACE_MS, !request.sharesTerminal);
    }, request.timeoutMs);
    let fullLooks = 0;
    const isStuck = () => log.isFull || (0,_files_disk_js__WEBPACK_IMPORTED_MODULE_2__  .uq)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(request.stdout));
    const disk = setInterval(() => {
        fullLooks = isStuck() ? fullLooks + 1 : 0;
        if (isDiskFull || fullLooks < FULL_LOOKS)
            return;
        isDiskFull = true;
        stop();
        void killOverdue(child.pid, () => exitCode !== undefined || isLeft, FULL_GRACE_MS, !request.sharesTerminal);
    }, LOOK_MS);
    void (async () => {
        if (child.lost === undefined)
            return;
        await child.lost;
        stop();
        await killOverdue(child.pid, () => exitCode !== undefined || isLeft, TIMEOUT_GRACE_MS, true);
    })();
    const letGo = setInterval(() => {
        const at = interrupt.at();
        if (at === undefined)
            return;
        isLeft ||= host.kind === 'actions' ? (0,_clock_js__WEBPACK_IMPORTED_MODULE_1__  .rj)() - at > LET_GO_MS : interrupt.count() > 1;
    }, 50);
    try {
        const state = () => (exitCode !== undefined ? 'ended' : isLeft ? 'leave' : 'writing');
        const shown = await (0,_shown_output_js__WEBPACK_IMPORTED_MODULE_4__  .J)(host, request, log, state, ended);
        if (!isLeft)
            await ended;
        isDiskFull ||= exitCode !== undefined && exitCode !== 0 && isStuck();
        return { exitCode, timedOut, isDiskFull, shown };
    }
    finally {
        clearTimeout(timeout);
        clearInterval(letGo);
        clearInterval(disk);
        log.close();
    }
}
async function killOverdue(pid, hasEnded, graceMs, withGroup) {
    const start = await (0,_process_js__WEBPACK_IMPORTED_MODULE_3__  .P2)(pid);
    await (0,_process_js__WEBPACK_IMPORTED_MODULE_3__  .a0)(async () => hasEnded(), (0,_clock_js__WEBPACK_IMPORTED_MODULE_1__  .rj)() + graceMs);
    if (!hasEnded() && start !== undefined && (await (0,_process_js__WEBPACK_IMPORTED_MODULE_3__  .W_)(pid, start)))
        (0,_process_js__WEBPACK_IMPORTED_MODULE_3__  .vG)(pid, 'SIGKILL', withGroup);
}


/***/ }),

/***/ 61397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A: () => (  ShownLog),
    J: () => (  showOutput)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94850);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _text_tail_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48390);
  var _relay_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70164);





const HEARTBEAT_MS = 60_000;
class ShownLog {
    #host;
    #name;
    #file;
    #trouble;
    constructor(host, { name, logPath }) {
        this.#host = host;
        this.#name = name;
        try {
            this.#file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(logPath, 'a', 0o600);
        }
        catch (error) {
            this.#trouble = error;
        }
    }
    get isFull() {
        return ['ENOSPC', 'EDQUOT'].includes((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__  .$N)(this.#trouble) ?? '');
    }
    write(lines) {
        if (this.#file === undefined || this.#trouble !== undefined)
            return;
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(this.#file, lines);
        }
        catch (error) {
            this.#trouble = error;
        }
    }
    close() {
        if (this.#file !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(this.#file);
        this.#file = undefined;
        if (this.#trouble === undefined)
            return;
        const message = `${this.#name}'s log beside the record is not whole: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bD)(this.#trouble)}`;
        this.#host.annotate({ level: 'warning', message });
    }
}
async function showOutput(host, request, log, state, ended) {
    const { stdout, stderr, secrets, render, stage, interrupt, name } = request;
    let lastShown = (0,_clock_js__WEBPACK_IMPORTED_MODULE_1__  .rj)();
    return host.relay(async (write) => {
        const show = (lines) => {
            if (lines === '')
                return;
            lastShown = (0,_clock_js__WEBPACK_IMPORTED_MODULE_1__  .rj)();
            write(lines);
            log.write(lines);
        };
        interrupt.onFirst(() => {
            if (state() === 'writing')
                show(`Cancelled: ${name} was asked to end.\n`);
        });
        const heartbeat = setInterval(() => {
            const silent = (0,_clock_js__WEBPACK_IMPORTED_MODULE_1__  .rj)() - lastShown;
            if (silent < HEARTBEAT_MS || request.asks !== undefined)
                return;
            show(`Still at it (${stage()}); nothing was printed for ${Math.round(silent / 1000)} s.\n`);
        }, 5000);
        const out = (0,_relay_js__WEBPACK_IMPORTED_MODULE_4__  .CR)(secrets, render, show);
        const err = stderr === stdout ? undefined : (0,_relay_js__WEBPACK_IMPORTED_MODULE_4__  .CR)(secrets, (lines) => lines, show);
        try {
            const [shown] = await Promise.all([
                (0,_text_tail_js__WEBPACK_IMPORTED_MODULE_3__  .r)(stdout, 0, request.asks?.(out.push) ?? out.push, state, ended),
                err === undefined ? undefined : (0,_text_tail_js__WEBPACK_IMPORTED_MODULE_3__  .r)(stderr, 0, err.push, state, ended),
            ]);
            if (state() !== 'leave')
                out.end();
            if (state() !== 'leave')
                err?.end();
            return shown;
        }
        finally {
            clearInterval(heartbeat);
        }
    });
}


/***/ }),

/***/ 40044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    v: () => (  tellShortSecrets)
  });
  var _environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94463);
  var _secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11217);


function shortSecrets(secrets, environment) {
    const given = new Set(secrets.map(([name]) => name));
    return {
        plainOnly: secrets.flatMap(([name, value]) => (value !== '' && value.length < _secrets_js__WEBPACK_IMPORTED_MODULE_1__  .Ov ? [name] : [])),
        shown: Object.entries(environment).flatMap(([name, value = '']) => value !== '' && value.length < _environment_js__WEBPACK_IMPORTED_MODULE_0__  .$r && (0,_environment_js__WEBPACK_IMPORTED_MODULE_0__  .hN)(name) && !given.has(name) ? [name] : []),
    };
}
function tellShortSecrets(host, secrets, environment) {
    const { plainOnly, shown } = shortSecrets(secrets, environment);
    if (plainOnly.length > 0) {
        const message = `Hidden as plain text only, and in none of the forms that programs print, since a value has fewer than ` +
            `${_secrets_js__WEBPACK_IMPORTED_MODULE_1__  .Ov} characters: ${plainOnly.join(', ')}. Give it a longer value.`;
        host.annotate({ level: 'warning', title: 'Short secret', message });
    }
    if (shown.length > 0) {
        host.info(`Not hidden, since a value has fewer than ${_environment_js__WEBPACK_IMPORTED_MODULE_0__  .$r} characters: ${shown.join(', ')}`);
    }
}


/***/ }),

/***/ 48390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    r: () => (  tailFile)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var _process_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63815);


const CHUNK = 128 * 1024;
const POLL_MS = 50;
async function tailFile(path, from, onChunk, state, ended) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    const buffer = Buffer.allocUnsafe(CHUNK);
    let offset = from;
    try {
        for (;;) {
            const before = state();
            if (before === 'leave')
                return offset;
            const { bytesRead } = await file.read(buffer, 0, CHUNK, offset);
            if (bytesRead > 0) {
                onChunk(buffer.subarray(0, bytesRead));
                offset += bytesRead;
            }
            else if (before === 'ended') {
                return offset;
            }
            else {
                await (ended === undefined ? (0,_process_process_js__WEBPACK_IMPORTED_MODULE_1__  .cb)(POLL_MS) : Promise.race([(0,_process_process_js__WEBPACK_IMPORTED_MODULE_1__  .cb)(POLL_MS), ended]));
            }
        }
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 43036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    wl: () => (  DISK_FULL),
    z6: () => (  endingOf),
    zH: () => (  outcomeOfEnding)
  });
function endingOf({ exitCode, timedOut, isDiskFull }, isInterrupted, timeoutMinutes, imageCount) {
    return { exitCode, interrupted: isInterrupted, timedOut, timeoutMinutes, isDiskFull, imageCount };
}
const DISK_FULL = {
    class: 'capacity',
    message: 'The disk is full; free some space, or give the job a larger one.',
};
function outcomeOfEnding(ending) {
    const hasEnough = ending.imageCount > 0 || ending.allowsNoImage === true;
    if (ending.exitCode === 0 && hasEnough)
        return { status: 'baked', failure: null };
    if (ending.timedOut) {
        const message = `The timeout of ${ending.timeoutMinutes} minutes was reached, and the build was stopped.`;
        return { status: 'failed', failure: { class: 'cancelled', message } };
    }
    if (ending.interrupted) {
        return { status: 'cancelled', failure: { class: 'cancelled', message: 'The run was cancelled.' } };
    }
    if (ending.isDiskFull)
        return { status: 'failed', failure: DISK_FULL };
    return undefined;
}


/***/ }),

/***/ 23036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  n: () => (  uploadRecord)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var record_file = __webpack_require__(33554);
var values = __webpack_require__(1252);
;// CONCATENATED MODULE: ./.build/image/record-likeness.js

function likeness(kept, own) {
    const images = likenessOfImages(kept, own);
    if (own.stage !== 'verify' || images === 'unlike')
        return images;
    if (kept.verification?.gate !== own.verification?.gate)
        return 'unlike';
    return (0,values .dj)(resultsOf(kept)) === (0,values .dj)(resultsOf(own)) ? 'same' : 'unknown';
}
function likenessOfImages(kept, own) {
    if (kept.key !== own.key)
        return 'unlike';
    if (own.key !== null)
        return 'same';
    const [theirs, ours] = [identities(kept), identities(own)];
    if ((0,values .dj)(theirs) !== (0,values .dj)(ours))
        return 'unlike';
    return ours.length > 0 ? 'same' : 'unknown';
}
function identities({ images }) {
    return images
        .map(({ build, provider, account, region, id, files }) => (0,values .dj)({ build, provider, account, region, id, files }))
        .toSorted(values .Nx);
}
function resultsOf({ verification }) {
    return (verification?.instances ?? []).map(({ name, total, passed, failed, errored, skipped }) => ({
        name, total, passed, failed, errored, skipped,
    }));
}

;// CONCATENATED MODULE: ./.build/image/record-upload.js




async function uploadRecord(host, record, upload) {
    const uploaded = await host.upload(upload);
    if (uploaded.kind === 'uploaded') {
        host.output('record-artifact', upload.name);
        return;
    }
    const path = (0,external_node_path_.join)(upload.root, 'record.json');
    const kept = await keptRecord(host, upload.name);
    const found = kept === undefined ? 'unknown' : likeness(kept, record);
    if (kept !== undefined && found === 'unlike') {
        host.fail(`Another job of this run has ${whatItDid(kept, record)}: the artifact ${upload.name} is its record, so that of this one (${path}) is lost to later jobs. ${remedy(record)}`);
        return;
    }
    if (found === 'same') {
        host.output('record-artifact', upload.name);
        return;
    }
    const message = `The record of ${record.leg} could not be kept as an artifact: ${uploaded.reason}. It is at ${path}.`;
    host.annotate({ level: 'warning', message });
}
function whatItDid(kept, { leg, stage, key, verification }) {
    if (kept.key !== key)
        return `made ${leg} of other values or files`;
    if (stage !== 'verify')
        return `made other images of ${leg}`;
    const [theirs, ours] = [kept.verification?.gate, verification?.gate].map((gate) => gate ?? 'none');
    return theirs === ours ? `tested other images of ${leg}` : `tested ${leg} with the result ${theirs}, here ${ours}`;
}
function remedy({ stage }) {
    return stage === 'verify'
        ? 'Test an image in one job, or give each job an "artifact-prefix" of its own.'
        : 'Where a matrix bakes one template several times, give each row an "image" or an "artifact-prefix" of its own.';
}
async function keptRecord(host, name) {
    let folder;
    try {
        folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(host.temporary, 'bakehouse-kept-'));
        if ((await host.download(name, folder)).kind === 'unavailable')
            return undefined;
        const path = (0,external_node_path_.join)(folder, 'record.json');
        if ((0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isFile() !== true)
            return undefined;
        return (0,record_file .m7)(path, name).record;
    }
    catch {
        return undefined;
    }
    finally {
        if (folder !== undefined)
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 60556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  dp: () => (  BERKSHELF_VARIABLES),
  GN: () => (  lockWarning),
  bk: () => (  reasonToSkip),
  L2: () => (  vendorCookbooks)
});


var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(8005);
var long_process = __webpack_require__(66302);
var outcome = __webpack_require__(43036);
var paths = __webpack_require__(56408);
var secrets = __webpack_require__(11217);
var failure = __webpack_require__(52910);
;// CONCATENATED MODULE: ./.build/kitchen/berks/berks-failure.js

const KNOWN = new Map([
    [103, 'No source has that cookbook; correct its name or version in the Berksfile, or add the source.'],
    [105, 'Keep one of the two lines.'],
    [106, 'Loosen a constraint, or add the source that has the cookbook.'],
    [107, 'Correct the cookbook.'],
    [111, 'Correct the constraint.'],
    [113, 'Correct the Berksfile.'],
    [114, 'Give the cookbook in the Berksfile the name that its metadata.rb has.'],
    [115, 'Correct the configuration of Berkshelf.'],
    [120, 'Correct the Berksfile.'],
    [124, 'Correct the cookbook.'],
    [132, 'Rename those files; Chef allows no blanks there.'],
    [136, 'Delete Berksfile.lock, run berks install, and commit what it writes.'],
    [137, 'Correct the source in the Berksfile.'],
    [138, 'Keep one of the two lines.'],
    [140, 'Run berks install and commit Berksfile.lock.'],
    [141, 'Correct the path in the Berksfile.'],
    [144, 'Run berks install and commit Berksfile.lock.'],
    [145, 'Run berks install.'],
    [146, "Begin the Berksfile with a source, such as source 'https://supermarket.chef.io'."],
]);
const NETWORK = /Error connecting to|Net::(?:Open|Read)Timeout|SocketError|Errno::(?:ECONN\w+|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)|Could not read from remote repository|getaddrinfo|MaxRetriesExceeded/;
const CREDENTIALS = /Permission denied \(publickey|Authentication failed|could not read Username|401 Unauthorized|403 Forbidden/i;
const LONGEST = 400;
const LONGEST_LINE = 1000;
function failureOfBerks(exitCode, stderr) {
    const text = stderr.replaceAll('\r', '');
    const line = placeInBerksfile(text);
    const said = sayings(text);
    const told = said.slice(0, LONGEST) || 'it said nothing';
    const make = (failure, advice) => ({
        class: failure,
        message: `berks vendor failed with exit code ${exitCode}: ${told}${/[.!?]$/.test(told) ? '' : '.'}${advice === '' ? '' : ` ${advice}`}`,
        line,
    });
    if (CREDENTIALS.test(text))
        return make('credentials', 'Give the job a key or token that may read that cookbook.');
    const trouble = NETWORK.test(text) ? 'network' : (0,failure .be)(text);
    if (trouble !== undefined)
        return make(trouble, '');
    if (exitCode === 144 && /^Git error/m.test(text))
        return make('config', 'Correct the git source in the Berksfile.');
    const advice = KNOWN.get(exitCode);
    if (advice !== undefined)
        return make('config', advice);
    if (line !== null)
        return make('config', 'Correct the Berksfile.');
    return make('unknown', '');
}
function placeInBerksfile(text) {
    const found = /(?:^|[\s/'"`])Berksfile:(\d+)/m.exec(text);
    return found === null ? null : Number(found[1]);
}
function sayings(text) {
    const lines = text
        .split('\n')
        .map((line) => line.trim().slice(0, LONGEST_LINE))
        .filter((line) => line !== '' && !isTrace(line));
    const telling = lines.findIndex((line) => /Error connecting to/.test(line));
    const shown = (telling >= 0 ? lines.slice(telling, telling + 1) : lines).map(withoutGemPlace);
    return shown.join(' ').replace(/\s+/g, ' ');
}
function isTrace(line) {
    return /^from |^\S+:\d+:in [`'][^']*'$|^#<Thread:|^\^+$|warning:/.test(line);
}
function withoutGemPlace(line) {
    return line.replace(/^\S+\.rb:\d+:in [`'][^']*': /, '').replace(/(?<!\S)\S*\/(?=Berksfile:\d)/, '');
}

var gems = __webpack_require__(86759);
var program = __webpack_require__(42839);
var repository_traces = __webpack_require__(62544);
;// CONCATENATED MODULE: ./.build/kitchen/berks/berkshelf.js











const COOKBOOKS = 'berks-cookbooks';
const LOCK = 'Berksfile.lock';
const BERKSHELF_VARIABLES = [
    'BERKSHELF_PATH',
    'BERKSHELF_CHEF_CONFIG',
    'BERKSHELF_CONFIG',
    'GIT_SSH_COMMAND',
];
function reasonToSkip({ berks, folder }) {
    if (berks === 'false')
        return 'berks is false';
    return berks === 'auto' && !isFile((0,external_node_path_.join)(folder, 'Berksfile')) ? 'there is no Berksfile' : undefined;
}
async function vendorCookbooks(host, request) {
    const reason = reasonToSkip(request);
    if (reason !== undefined)
        return { kind: 'skipped', reason };
    const { folder, frozen, scratch, environment, interrupt } = request;
    const shown = (0,paths .pS)(host.workspace, folder);
    const lockPath = (0,external_node_path_.join)(folder, LOCK);
    if (!isFile((0,external_node_path_.join)(folder, 'Berksfile'))) {
        const where = shown === '.' ? 'the workspace' : shown;
        return failed(`Input "berks" is true, but ${where} has no Berksfile. Add one, or set "berks" to auto.`);
    }
    (0,paths .CT)('Berksfile', host.workspace, folder, 'Berksfile');
    const before = readLock(lockPath);
    if (frozen && before === null) {
        return failed(`Input "berks-frozen" is true, but there is no ${LOCK} beside the Berksfile. Run berks install and commit it (look into .gitignore), or set "berks-frozen" to false.`);
    }
    const command = berksCommand(host.workspace, folder, environment['PATH']);
    if (command === undefined) {
        return failed('There is a Berksfile, but Berkshelf is not installed: neither is berks on PATH, nor berkshelf in a Gemfile.lock that bundle could run. ' +
            'Install Chef Workstation or `gem install berkshelf` before this step, or set "berks" to false.');
    }
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, COOKBOOKS))) {
        host.info(`${COOKBOOKS} is there already; it is replaced, and put back afterwards.`);
    }
    const watches = [COOKBOOKS, LOCK].map((path) => ({ path, keeps: 'whole' }));
    request.onTraces((0,repository_traces ._T)(folder, watches, scratch));
    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, COOKBOOKS), { recursive: true, force: true });
    const vendored = (0,external_node_path_.join)(scratch, 'cookbooks');
    const stderr = (0,external_node_path_.join)(scratch, 'berks-err.log');
    const [program, ...words] = command;
    const end = await (0,long_process .b)(host, {
        name: 'Berkshelf',
        program,
        args: [...words, 'vendor', vendored],
        cwd: folder,
        environment,
        stdout: (0,external_node_path_.join)(scratch, 'berks-out.log'),
        stderr,
        render: (lines) => lines,
        stage: () => 'berks vendor',
        logPath: request.logPath,
        secrets: request.secrets,
        timeoutMs: request.timeoutMinutes * 60_000,
        interrupt,
        onStart: request.onStart,
    });
    if (end.exitCode === undefined)
        return { kind: 'cancelled', isLeft: true };
    if (end.timedOut) {
        const message = `berks vendor was stopped after ${request.timeoutMinutes} minutes, the timeout.`;
        return { kind: 'failed', failure: { class: 'cancelled', message, line: null } };
    }
    if (interrupt.at() !== undefined)
        return { kind: 'cancelled', isLeft: false };
    if (end.isDiskFull)
        return { kind: 'failed', failure: { ...outcome .wl, line: null } };
    if (end.exitCode !== 0) {
        const failure = failureOfBerks(end.exitCode, (0,secrets .EN)(request.secrets)(lastOf(stderr)));
        return { kind: 'failed', failure };
    }
    const changes = before === null ? null : lockChanges(before, readLock(lockPath) ?? '');
    if (frozen && changes !== null && changes.length > 0) {
        return failed(`Input "berks-frozen" is true, but ${LOCK} does not fit the Berksfile and its cookbooks: ${listed(changes)}. Run berks install (or berks update) and commit ${LOCK}.`);
    }
    place(vendored, (0,external_node_path_.join)(folder, COOKBOOKS));
    return { kind: 'complete', cookbooks: (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(folder, COOKBOOKS)).sort(), lockChanges: changes };
}
function lockWarning(changes) {
    if (changes === null) {
        return `There is no ${LOCK}: the versions of cookbooks are chosen anew each time. Run berks install and commit it.`;
    }
    if (changes.length === 0)
        return undefined;
    return `${LOCK} does not fit the Berksfile and its cookbooks, and berks chose anew: ${listed(changes)}. Run berks install and commit ${LOCK}; "berks-frozen: true" makes this an error.`;
}
function failed(message) {
    return { kind: 'failed', failure: { class: 'config', message, line: null } };
}
function listed(changes) {
    const rest = changes.length - 5;
    return [...changes.slice(0, 5), ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
}
function berksCommand(workspace, folder, path) {
    const bundle = hasBerkshelf(workspace, folder) ? (0,program .Bc)('bundle', path) : undefined;
    if (bundle !== undefined)
        return [bundle, 'exec', 'berks'];
    const berks = (0,program .Bc)('berks', path);
    return berks === undefined ? undefined : [berks];
}
function hasBerkshelf(workspace, folder) {
    const lock = (0,external_node_path_.join)(folder, 'Gemfile.lock');
    if (isFile(lock))
        return (0,gems .o4)((0,external_node_fs_.readFileSync)(lock, 'utf8'), ['berkshelf']).size > 0;
    return folder !== workspace && (0,paths .FK)(workspace, (0,external_node_path_.dirname)(folder)) && hasBerkshelf(workspace, (0,external_node_path_.dirname)(folder));
}
function readLock(path) {
    return isFile(path) ? (0,external_node_fs_.readFileSync)(path, 'latin1') : null;
}
function lastOf(path) {
    return (0,external_node_fs_.readFileSync)(path)
        .subarray(-256 * 1024)
        .toString('utf8');
}
function place(from, to) {
    (0,external_node_fs_.mkdirSync)(from, { recursive: true });
    (0,external_node_fs_.rmSync)(to, { recursive: true, force: true });
    try {
        (0,external_node_fs_.renameSync)(from, to);
    }
    catch (error) {
        if ((0,errors .$N)(error) !== 'EXDEV')
            throw error;
        (0,external_node_fs_.cpSync)(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
        (0,external_node_fs_.rmSync)(from, { recursive: true, force: true });
    }
}
function isFile(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isFile() === true;
}
function lockedCookbooks(lock) {
    const [, graph = ''] = lock.replaceAll('\r', '').split(/^GRAPH$/m);
    return new Map([...graph.matchAll(/^ {2}(\S+) \(([^\s)]+)\)$/gm)].map(([, name = '', version = '']) => [name, version]));
}
function lockChanges(before, after) {
    if (before === after)
        return [];
    const old = lockedCookbooks(before);
    const now = lockedCookbooks(after);
    const changes = [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((name) => {
        const was = old.get(name);
        const is = now.get(name);
        if (was === is)
            return [];
        if (was === undefined)
            return [`${name} ${is ?? ''} is new`];
        return [is === undefined ? `${name} ${was} is gone` : `${name} ${was} became ${is}`];
    });
    return changes.length > 0 ? changes : ['its sources or constraints, at the same versions'];
}


/***/ }),

/***/ 62544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Aj: () => (  watchKitchen),
    JP: () => (  watchWhole),
    P2: () => (  STATE_FOLDER),
    Tk: () => (  newTraces),
    _T: () => (  watchTraces),
    d3: () => (  removeTraces),
    d7: () => (  traces)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56408);





const traces = zod__WEBPACK_IMPORTED_MODULE_4__  .Ikc({
    root: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(),
    watched: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(zod__WEBPACK_IMPORTED_MODULE_4__  .Ikc({
        path: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().min(1),
        wasThere: zod__WEBPACK_IMPORTED_MODULE_4__  .zMY(),
        copy: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().nullable(),
        held: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP()),
    })),
    listing: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().optional(),
});
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
const NOT_LISTED = ['.git', 'node_modules'];
const listing = zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP());
const BEAT_MS = 200;
const GRACE_MS = 1000;
function watchWhole(root, folder) {
    const before = namesBelow(root, '.', NOT_LISTED);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'before.json');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, JSON.stringify(before), { mode: 0o600 });
    const beat = setInterval(() => {
        const now = new Date();
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.utimesSync)(path, now, now);
        }
        catch {
            clearInterval(beat);
        }
    }, BEAT_MS);
    beat.unref();
    return {
        before: { root: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root), watched: [], listing: path },
        end: () => {
            clearInterval(beat);
            return newPaths(before, namesBelow(root, '.', NOT_LISTED));
        },
    };
}
function newInListing(root, path) {
    const until = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.mtimeMs;
    if (until === undefined)
        return [];
    const before = listing.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8')));
    return newPaths(before, namesBelow(root, '.', NOT_LISTED)).filter((one) => {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, one), { throwIfNoEntry: false });
        if (stat === undefined)
            return false;
        return (stat.birthtimeMs > 0 ? stat.birthtimeMs : stat.ctimeMs) <= until + GRACE_MS;
    });
}
function newTraces(root, paths) {
    return {
        root: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root),
        watched: paths.map((path) => ({ path, wasThere: false, copy: null, held: [] })),
    };
}
function newPaths(before, after) {
    const known = new Set(before);
    const fresh = new Set(after.filter((path) => !known.has(path)));
    return [...fresh].filter((path) => !fresh.has((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path))).sort();
}
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
function findTraces({ root, watched, listing: before }) {
    const anywhere = before === undefined ? [] : newInListing(root, before);
    const known = watched.flatMap(({ path, wasThere, copy, held }) => {
        if (!isThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)))
            return [];
        if (!wasThere)
            return [path];
        return copy === null ? newPaths(held, namesBelow(root, path)) : [];
    });
    return [...new Set([...known, ...anywhere])].sort();
}
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
function checkBounds({ root, watched, listing: before }, { workspace, folder }) {
    if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_3__  .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), root))
        throw new Error(`traces in ${root}, outside of ${workspace}`);
    if (before !== undefined && !(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_3__  .FK)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(before)))
        throw new Error(`a listing ${before}, outside of ${folder}`);
    for (const { path, copy } of watched) {
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path);
        if (full === root || !(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_3__  .FK)(root, full))
            throw new Error(`a trace ${path}, outside of ${root}`);
        if (copy !== null && !(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_3__  .FK)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(copy)))
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
        const reason = `could not be ${what}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .$N)(error) ?? (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bD)(error)}`;
        const quoted = `'${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path).replaceAll("'", String.raw `'\''`)}'`;
        return { ...entry, state: 'left', reason, command: what === 'removed' ? `rm -rf -- ${quoted}` : null };
    }
}
function remove(root, path) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path);
    if (!isThere(full))
        return;
    if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_3__  .FK)(root, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(full))))
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
        const code = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .$N)(error) ?? '';
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
const STATE_FOLDER = '.kitchen';
function watchKitchen(root, folder) {
    const profiles = namesBelow(root, '.', [...NOT_LISTED, STATE_FOLDER]).filter((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path) === 'inspec.yml');
    const locks = profiles.map((path) => ({ path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), 'inspec.lock'), keeps: 'whole' }));
    return watchTraces(root, [{ path: STATE_FOLDER, keeps: 'whole' }, ...locks], folder);
}


/***/ }),

/***/ 42839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ac: () => (  findKitchen),
    Bc: () => (  programOnPath),
    Xr: () => (  RUBY),
    cQ: () => (  askKitchen)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_process_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40039);
  var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94463);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88278);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56408);
  var _gems_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86759);
  var _outcome_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4665);









const RUBY = [
    'GEM_HOME', 'GEM_PATH', 'GEM_ROOT', 'MY_RUBY_HOME', 'RUBYLIB', 'RUBYOPT', 'RBENV_ROOT', 'RBENV_VERSION', 'ASDF_DIR',
    'ASDF_DATA_DIR', 'BUNDLE_GEMFILE', 'BUNDLE_PATH', 'BUNDLE_APP_CONFIG', 'BUNDLE_WITH', 'BUNDLE_WITHOUT',
    'BUNDLE_DEPLOYMENT', 'BUNDLE_FROZEN',
];
const INSTALL = 'Install it before this step: `gem install test-kitchen` and the gem of its driver, or put both into a Gemfile and run ruby/setup-ruby with `bundler-cache: true`.';
const OLDEST = 3;
async function findKitchen(request, open) {
    const bundle = bundleOf(request);
    const words = request.command === 'auto'
        ? bundle?.hasKitchen === true
            ? ['bundle', 'exec']
            : []
        : request.command.split(/\s+/).filter(Boolean);
    const isBundled = words[0] === 'bundle';
    if (isBundled && bundle !== null && !bundle.hasKitchen) {
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_8__  .b('config', `Input "command" is ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__  .WU)(request.command)}, but ${bundle.lock} does not have test-kitchen. Add it to the Gemfile and run bundle install, or set "command" to auto.`);
    }
    const last = words.at(-1) ?? '';
    const command = commandOf(request.folder, /(?:^|\/)kitchen$/.test(last) ? words : [...words, 'kitchen']);
    const environment = kitchenEnvironment(request, isBundled && bundle !== null ? { BUNDLE_GEMFILE: bundle.gemfile } : {});
    const server = await open?.({ command, environment, folder: request.folder, scratch: request.scratch });
    const version = server?.version ?? (await askVersion(command, environment, request.scratch));
    if (!(0,_gems_js__WEBPACK_IMPORTED_MODULE_7__  .du)(version, OLDEST)) {
        await server?.close();
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_8__  .b('config', `Test Kitchen must be ${OLDEST}.0 or newer, but \`${command.join(' ')}\` is ${version}. Test Kitchen 4 is current; update the gem${isBundled ? ' in the Gemfile and its lock' : ''}.`);
    }
    return {
        command,
        version,
        environment: version === '4.1.0' ? { ...environment, RUBYOPT: `${environment['RUBYOPT'] ?? ''} -rtime`.trim() } : environment,
        gemfileLock: isBundled ? (bundle?.lock ?? null) : null,
        ...(server === undefined ? {} : { server }),
    };
}
async function askKitchen(kitchen, args, options) {
    const environment = { ...kitchen.environment, ...options.environment };
    const cwd = options.folder;
    const served = options.signal === undefined ? await kitchen.server?.ask({ args, cwd, environment }) : undefined;
    if (served !== undefined)
        return served;
    const [program, ...words] = kitchen.command;
    return (0,_core_process_command_js__WEBPACK_IMPORTED_MODULE_2__  .d1)(program, [...words, ...args], {
        environment,
        cwd,
        limitMs: _core_process_command_js__WEBPACK_IMPORTED_MODULE_2__  .rR,
        ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
}
function bundleOf({ workspace, folder, environment }) {
    const given = environment['BUNDLE_GEMFILE'] ?? '';
    const at = given === '' ? lockFolder(workspace, folder) : folder;
    const gemfile = given === '' ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, 'Gemfile') : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(given.startsWith('/') ? '/' : folder, given);
    const lock = `${gemfile}.lock`;
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(lock))
        return null;
    return { gemfile, lock, hasKitchen: (0,_gems_js__WEBPACK_IMPORTED_MODULE_7__  .o4)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(lock, 'utf8'), ['test-kitchen']).size > 0 };
}
function lockFolder(workspace, folder) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'Gemfile.lock')) || folder === workspace || !(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_6__  .FK)(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)))
        return folder;
    return lockFolder(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder));
}
function commandOf(folder, [program = 'kitchen', ...args]) {
    return [program.includes('/') ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, program) : program, ...args];
}
function kitchenEnvironment({ environment, pass, chefLicense }, add) {
    return (0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_3__  .Qc)(environment, [...pass, ...RUBY], {
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
        result = await (0,_core_process_command_js__WEBPACK_IMPORTED_MODULE_2__  .d1)(program, [...args, 'version'], { environment, cwd: scratch, limitMs: _core_process_command_js__WEBPACK_IMPORTED_MODULE_2__  .rR });
    }
    catch (error) {
        const place = program.includes('/') ? 'does not exist' : 'is not on PATH';
        const reason = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .$N)(error) === 'ENOENT' ? `${program} ${place}` : (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .bD)(error);
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_8__  .b('config', `Test Kitchen cannot be run by \`${shown}\`: ${reason}. ${INSTALL}`);
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
    throw new _outcome_js__WEBPACK_IMPORTED_MODULE_8__  .b('config', `\`${shown} version\` did not show a version of Test Kitchen (exit code ${result.exitCode}): ${told.slice(0, 300)}. ` +
        (isMissing && program === 'bundle'
            ? 'Put test-kitchen into the Gemfile and run bundle install before this step.'
            : INSTALL));
}
function programOnPath(name, path) {
    return (path ?? '')
        .split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)
        .filter((folder) => folder.startsWith('/'))
        .map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name))
        .find((full) => {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(full, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(full).isFile();
        }
        catch {
            return false;
        }
    });
}


/***/ }),

/***/ 9976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    x: () => (  findLegRecord)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56408);
  var _image_record_artifacts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84065);
  var _image_record_chain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29131);
  var _image_record_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33554);






async function findLegRecord(host, inputs, plan, leg) {
    return (0,_image_record_chain_js__WEBPACK_IMPORTED_MODULE_4__  .tr)(await candidates(host, inputs, plan, leg), leg.leg);
}
async function candidates(host, inputs, plan, { leg, slug, todo }) {
    const folderOfLeg = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__  .OW)(host), 'legs', slug);
    const own = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folderOfLeg) ? (0,_image_record_chain_js__WEBPACK_IMPORTED_MODULE_4__  .dT)((0,_image_record_file_js__WEBPACK_IMPORTED_MODULE_5__  .c4)([folderOfLeg])) : NONE;
    const named = inputs.records.length === 0 ? NONE : (0,_image_record_chain_js__WEBPACK_IMPORTED_MODULE_4__  .dT)((0,_image_record_file_js__WEBPACK_IMPORTED_MODULE_5__  .c4)(inputs.records));
    const mine = named.records.filter(({ record }) => record.leg === leg);
    if (own.records.length > 0 || mine.length > 0) {
        return { records: [...own.records, ...mine], problems: [...own.problems, ...named.problems] };
    }
    const planned = todo.includes('bake') ? [] : plan.records.filter((one) => one.leg === leg).map(_image_record_file_js__WEBPACK_IMPORTED_MODULE_5__  .w9);
    if (todo.length === 0 && planned.length > 0)
        return { records: planned, problems: [] };
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.temporary, 'bakehouse', 'parents', slug);
    const found = await (0,_image_record_artifacts_js__WEBPACK_IMPORTED_MODULE_3__  .L)(host, inputs['artifact-prefix'], new Map([[slug, leg]]), folder);
    if (found.kind === 'unavailable')
        return { records: planned, problems: [] };
    return { records: [...planned, ...found.set.records], problems: found.set.problems };
}
const NONE = { records: [], problems: [] };


/***/ })

};
