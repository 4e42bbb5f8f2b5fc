export const id = 6449;
export const ids = [6449];
export const modules = {

/***/ 76806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rR: () => (/* binding */ LOCAL_MS),
  GF: () => (/* binding */ NETWORK_MS),
  DZ: () => (/* binding */ limitTime),
  d1: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(16698);
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __webpack_require__(53053);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./.build/core/process/toolkit-start.js





/**
 * Whose child it is: `@actions/exec` gives its caller no hold of what it starts, and Node.js tells of each child as it
 * is made, in the same chain of calls.
 */
const calls = new external_node_async_hooks_.AsyncLocalStorage();
let isListening = false;
/**
 * Runs a program by `@actions/exec` to its end, with closed input and nothing echoed.
 *
 * Given no input, the toolkit leaves that of the child open for ever; given an empty one, it writes to a child that may
 * have ended, and the broken pipe is nobody's and ends us. So the input is closed here, where a broken pipe is none of
 * our business. Its output is taken here, too: the toolkit keeps a line that is not ended, and searches the whole of it
 * again with each chunk, which makes ten seconds of 32 MiB.
 *
 * @param onStart gets the child before it runs; what it listens to, it hears before the toolkit does
 * @param read gets stdout and stderr once it runs
 * @returns the exit code; `null` after a signal. Rejects when the program cannot be started; where the toolkit does not
 *   even try, `onStart` has not been called
 */
async function runByToolkit(call, onStart, read) {
    const { exec } = await __webpack_require__.e(/* import() */ 1955).then(__webpack_require__.bind(__webpack_require__, 41955));
    listen();
    let failure;
    const begin = (child) => {
        onStart(child);
        child.once('error', (error) => {
            failure ??= error;
        });
        child.once('spawn', () => {
            child.stdin?.on('error', () => undefined).end();
            child.stdout?.removeAllListeners('data');
            child.stderr?.removeAllListeners('data');
            read(child);
        });
    };
    const options = {
        env: { ...call.environment },
        silent: true,
        ignoreReturnCode: true,
        // After the end of a program whose own children still hold its output. The caller's limit ends first.
        delay: call.limitMs,
        ...(call.cwd === undefined ? {} : { cwd: call.cwd }),
    };
    try {
        return await calls.run(begin, () => exec(quoted(call.path), [...call.args], options));
    }
    catch (error) {
        // The toolkit's own has no code.
        throw failure ?? error;
    }
}
function listen() {
    if (isListening)
        return;
    isListening = true;
    (0,external_node_diagnostics_channel_.subscribe)('child_process', (message) => {
        const child = typeof message === 'object' && message !== null && 'process' in message ? message.process : undefined;
        if (child instanceof external_node_child_process_.ChildProcess)
            calls.getStore()?.(child);
    });
}
/**
 * The path of a program as the system finds it: by the PATH that the program gets, which the toolkit does not look at,
 * and from the folder in which it runs. `undefined` where there is none, or where only the system knows.
 */
function findProgram(program, environment, cwd) {
    const folder = (0,external_node_path_.resolve)(cwd ?? '.');
    if ((0,external_node_path_.isAbsolute)(program) || program.includes('/'))
        return [(0,external_node_path_.resolve)(folder, program)].find(isProgram);
    // There a program on PATH has endings, and PATH may be called Path.
    if (process.platform === 'win32')
        return undefined;
    const places = (environment['PATH'] ?? '').split(external_node_path_.delimiter).filter((place) => place !== '');
    return places.map((place) => (0,external_node_path_.resolve)(folder, place, program)).find(isProgram);
}
function isProgram(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}
/** A path as the toolkit reads it out of a line of words: within quotes a backslash may mean the sign behind it. */
function quoted(path) {
    return `"${path.replaceAll(/["\\]/g, (sign) => (sign === '"' ? '\\"' : '"\\"'))}"`;
}

;// CONCATENATED MODULE: ./.build/core/process/command.js



/** For a program that only says what it is, or looks something up on this machine, in ms. */
const LOCAL_MS = 2 * 60_000;
/** For one that fetches or sends over the network, in ms. */
const NETWORK_MS = 60 * 60_000;
/**
 * Kills a program that takes longer than so many ms. Not `timeout` of spawn, which Node.js clears when the program exits:
 * one that could not be started never does, and all of ours would wait for that time (lib/child_process.js).
 */
function limitTime(child, limitMs) {
    const limit = setTimeout(() => child.kill('SIGKILL'), limitMs);
    for (const event of ['error', 'exit'])
        child.once(event, () => clearTimeout(limit));
}
/** More than any command here has to say; what goes beyond is dropped, so that nothing fills our memory. */
const MOST_BYTES = 32 * 1024 * 1024;
/**
 * Runs a short command to its end, without a shell and with closed input, and gives what it said.
 * Rejects when it cannot be started, or takes longer than its limit.
 */
async function runCommand(program, args, options) {
    const stdout = new Output();
    const stderr = new Output();
    let child;
    let isOver = false;
    const kill = () => {
        child?.kill('SIGKILL');
        // A child of its own may hold them open, and would keep us here.
        child?.stdout?.destroy();
        child?.stderr?.destroy();
    };
    let fail = () => { };
    const failed = new Promise((_, reject) => {
        fail = (reason) => {
            kill();
            reject(reason);
        };
    });
    const timer = setTimeout(() => fail(new errors/* UserError */.yo(silence(program, args, options.limitMs))), options.limitMs);
    const ended = runToEnd(program, args, options, {
        onStart: (started) => {
            child = started;
        },
        read: (started) => {
            started.stdout?.on('data', stdout.add).on('error', fail);
            started.stderr?.on('data', stderr.add).on('error', fail);
            if (isOver)
                kill();
        },
    });
    try {
        const exitCode = await Promise.race([ended, failed]);
        return { exitCode: exitCode ?? 128, stdout: stdout.text(), stderr: stderr.text() };
    }
    finally {
        isOver = true;
        clearTimeout(timer);
        // What still comes of the loser is nobody's business any more.
        ended.catch(() => { });
        failed.catch(() => { });
    }
}
/**
 * By the toolkit; by Node.js itself what can be cancelled, and what the toolkit does not find or takes for no program:
 * there the system has the last word, whose error callers know by its code.
 */
async function runToEnd(program, args, { environment, cwd, limitMs, signal }, { onStart, read }) {
    const path = signal === undefined ? findProgram(program, environment, cwd) : undefined;
    let hasStarted = false;
    if (path !== undefined) {
        try {
            const call = { path, args, environment, cwd, limitMs };
            return await runByToolkit(call, (child) => {
                hasStarted = true;
                onStart(child);
            }, read);
        }
        catch (error) {
            if (hasStarted)
                throw error;
        }
    }
    const child = (0,external_node_child_process_.spawn)(program, [...args], {
        env: { ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
        ...(cwd === undefined ? {} : { cwd }),
        ...(signal === undefined ? {} : { signal }),
    });
    onStart(child);
    read(child);
    return new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('close', resolve);
    });
}
function silence(program, args, limitMs) {
    const words = args.filter((arg) => /^[a-z][a-z-]{0,19}$/.test(arg)).slice(0, 2);
    return `${[program, ...words].join(' ')} did not answer within ${Math.max(1, Math.round(limitMs / 1000))} s and was ended.`;
}
/** What a program says, up to a bound. */
class Output {
    #chunks = [];
    #bytes = 0;
    add = (chunk) => {
        const part = chunk.subarray(0, Math.max(0, MOST_BYTES - this.#bytes));
        this.#bytes += part.length;
        if (part.length > 0)
            this.#chunks.push(part);
    };
    text() {
        return Buffer.concat(this.#chunks).toString('utf8');
    }
}


/***/ }),

/***/ 63815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E_: () => (/* binding */ withoutMark),
/* harmony export */   M$: () => (/* binding */ MARK),
/* harmony export */   P2: () => (/* binding */ startTimeOf),
/* harmony export */   W_: () => (/* binding */ isRunning),
/* harmony export */   a0: () => (/* binding */ waitUntil),
/* harmony export */   cb: () => (/* binding */ delay),
/* harmony export */   tG: () => (/* binding */ startDetached),
/* harmony export */   vG: () => (/* binding */ sendSignal),
/* harmony export */   w4: () => (/* binding */ processesMarked)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57975);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94850);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8005);







/** The name of the random mark that everything a bake starts carries in its environment. */
const MARK = 'BAKEHOUSE_MARK';
/**
 * The environment for what only cleans up: it ends everything that carries the mark, and would end its own children, too.
 */
function withoutMark(environment) {
    const { [MARK]: _, ...unmarked } = environment;
    return unmarked;
}
/**
 * Starts a program in a process group of its own, with closed input and its output in files, so that it outlives us:
 * the runner kills only the action's own process, and what it started has to finish its clean-up.
 */
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(`${request.program} cannot be started. Is it an executable for this machine?`);
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
/**
 * When a process began, as an opaque text that no other process of this pid will ever have, or `undefined` when there
 * is no such process. Linux: field 22 of /proc/PID/stat, in clock ticks since boot; elsewhere `ps -o lstart`.
 */
async function startTimeOf(pid) {
    if (process.platform === 'linux') {
        try {
            const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
            // The command's name, in parentheses, may hold blanks and parentheses itself. Field 3 is the state.
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
/** True while the very process that we started is there; a later one with the same pid does not count. */
async function isRunning(pid, startTime) {
    return (await startTimeOf(pid)) === startTime;
}
/** Sends a signal to one process (`pid`) or, with `group`, to its whole group. False when it is not there any more. */
function sendSignal(pid, signal, group = false) {
    try {
        process.kill(group ? -pid : pid, signal);
        return true;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .codeOf */ .$N)(error) === 'ESRCH' || (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .codeOf */ .$N)(error) === 'EPERM')
            return false;
        throw error;
    }
}
/**
 * Processes whose environment holds `name=value`, on Linux. A leg gives its children a random mark, so what a killed
 * action lost track of is still found, and nothing else is.
 */
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
/** Polls until `condition` holds or `deadline` (ms since the epoch) is past; says which. */
async function waitUntil(condition, deadline, stepMs = 100) {
    for (;;) {
        if (await condition())
            return true;
        const left = deadline - (0,_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .steadyNow */ .rj)();
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

/***/ 39535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry),
/* harmony export */   Q: () => (/* binding */ sideBySide)
/* harmony export */ });
/**
 * What `work` makes of each item, in the order of the items, with at most `most` of them under way at once: a service
 * that is asked for thousands of things in one breath refuses, and a process has only so many files open.
 * Throws what the first failing one throws; those under way are not waited for, and no further one is begun.
 */
async function sideBySide(items, most, work) {
    const results = [];
    const waiting = items.entries();
    let isOver = false;
    const lane = async () => {
        for (const [index, item] of waiting) {
            if (isOver)
                return;
            results[index] = await work(item);
        }
    };
    try {
        await Promise.all(Array.from({ length: Math.min(most, items.length) }, lane));
    }
    finally {
        isOver = true;
    }
    return results;
}
/**
 * Does something, and again while it fails in a way that may pass; gives what it gives. The last error is thrown as it is.
 *
 * @param pauseAfter how many ms to wait after an attempt that failed so, before the next; `undefined`: there is none.
 *   `attempts` counts those that were made, from 1. What it throws is thrown in the error's place.
 * @param sleep waits for so many ms; what it throws, as of a cancel, ends it
 */
async function retry(attempt, pauseAfter, sleep) {
    for (let attempts = 1;; attempts += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            const ms = pauseAfter(error, attempts);
            if (ms === undefined)
                throw error;
            await sleep(ms);
        }
    }
}


/***/ }),

/***/ 92974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Er: () => (/* binding */ publishedArtifactName),
/* harmony export */   Jj: () => (/* binding */ imageArtifactName),
/* harmony export */   N8: () => (/* binding */ recordArtifactName),
/* harmony export */   P3: () => (/* binding */ journalArtifactName),
/* harmony export */   V$: () => (/* binding */ debugLogArtifactName),
/* harmony export */   fA: () => (/* binding */ publishReportArtifactName),
/* harmony export */   gc: () => (/* binding */ leftoversArtifactName),
/* harmony export */   hO: () => (/* binding */ checkArtifactPrefix),
/* harmony export */   m5: () => (/* binding */ reportArtifactName),
/* harmony export */   nU: () => (/* binding */ planArtifactName),
/* harmony export */   o5: () => (/* binding */ parseRecordArtifactName)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

const RECORD = /^(.+)-(bake|verify|publish)-a([1-9]\d{0,8})$/s;
/** Between jobs a record is an artifact of this name; readers take the highest attempt, then the latest stage. */
function recordArtifactName(prefix, slug, stage, attempt) {
    return `${prefix}-${slug}-${stage}-a${attempt}`;
}
/**
 * A record's artifact by its name; undefined for any other one. A prefix that begins like another, as `images` and
 * `images-web` do, takes the other's records for its own: which leg it is, only the record itself can say.
 */
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
/** The plan's artifact; no record's name ends like it. */
function planArtifactName(prefix, attempt) {
    return `${prefix}-plan-a${attempt}`;
}
/**
 * An image that goes to other jobs as an archive; no record's name ends like it.
 *
 * @param number counts from 1, where a leg has several images
 */
function imageArtifactName(prefix, slug, attempt, number) {
    return `${prefix}-${slug}-image${number === undefined ? '' : `-${number}`}-a${attempt}`;
}
/** What publishing did, call by call; no record's name ends like it. */
function journalArtifactName(prefix, attempt) {
    return `${prefix}-publish-journal-a${attempt}`;
}
/** The files that publishing wrote; no record's name ends like it. */
function publishedArtifactName(prefix, attempt) {
    return `${prefix}-published-a${attempt}`;
}
/** The report of the run, which is no archive: its name is that of the file. No record's name ends like it. */
function reportArtifactName(prefix, attempt) {
    return `${prefix}-report-a${attempt}.html`;
}
/** The report of the run that was made when its images had been published; the one of before stays beside it. */
function publishReportArtifactName(prefix, attempt) {
    return `${prefix}-publish-report-a${attempt}.html`;
}
/** Throws a UserError for a prefix that no artifact's name could begin with. */
function checkArtifactPrefix(prefix) {
    if (/^[A-Za-z0-9][\w.-]{0,60}$/.test(prefix))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Input "artifact-prefix" must be letters, digits, dots, hyphens and underscores, at most 61.');
}


/***/ }),

/***/ 35130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ askerOf),
/* harmony export */   f: () => (/* binding */ onceEach)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3437);


/** This step as an asker. */
function askerOf(host, { agent, passEnv, buildRegistry, asksAnyHost = false }) {
    return {
        repository: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(host.workspace),
        environment: host.environment,
        passEnv,
        agent,
        untrusted: host.trust.kind === 'untrusted' && !asksAnyHost ? host.trust.reason : null,
        buildRegistry,
        ref: host.run.ref,
        now: Date.now(),
        remember: (slug) => (0,_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .recall */ .I)(host, slug),
        notice: (message) => host.annotate({ level: 'notice', message }),
    };
}
/** What a provider opens once for each asker, at its first question: its clients. */
function onceEach(open) {
    const opened = new WeakMap();
    return (asker) => {
        const held = opened.get(asker) ?? { is: open(asker) };
        opened.set(asker, held);
        return held.is;
    };
}


/***/ }),

/***/ 77383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   te: () => (/* binding */ referenceProblem),
/* harmony export */   ve: () => (/* binding */ isSameRepository)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);


const PATH = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9a-fA-F:]+\])(?::\d{1,5})?$/;
const WHOLE = /^(?<name>.+?)(?::(?<tag>\w[\w.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}))?$/;
const LONGEST_NAME = 255;
/** Throws a UserError when it is no name of a container image. */
function parseReference(text) {
    const { name = '', tag, digest } = WHOLE.exec(text)?.groups ?? {};
    const [first = '', ...rest] = name.split('/');
    // docker's rule for what is a host: `debian/x` is a repository of the default registry, `debian.org/x` is not.
    const hasHost = rest.length > 0 && (/[.:A-Z]/.test(first) || first === 'localhost');
    const host = hasHost ? first : 'docker.io';
    const own = hasHost ? rest.join('/') : name;
    if (!HOST.test(host) || !PATH.test(own) || name.length > LONGEST_NAME) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(text)} is no name of a container image. It must look like debian:bookworm, ghcr.io/acme/base:1.0 or name@sha256:…, in lower case.`);
    }
    const isDefault = host === 'docker.io' || host === 'index.docker.io';
    return {
        name,
        host: isDefault ? 'docker.io' : host,
        path: isDefault && !own.includes('/') ? `library/${own}` : own,
        tag: tag ?? 'latest',
        digest: digest ?? null,
    };
}
/** Whether two references name the same repository, however they are written. */
function isSameRepository(a, b) {
    return a.host === b.host && a.path === b.path;
}
/** What is wrong with a name that a container image is to get: `[host[:port]/]path[:tag]`, as the distribution project's grammar has it. */
function referenceProblem(reference) {
    const part = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
    const host = '(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*(?::\\d+)?/)?';
    const whole = new RegExp(`^${host}${part}(?:/${part})*(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?$`);
    return reference.length <= 400 && whole.test(reference)
        ? undefined
        : `"${reference}" is no name of a container image`;
}


/***/ }),

/***/ 52910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ useFailureSigns),
/* harmony export */   Od: () => (/* binding */ isInfrastructure),
/* harmony export */   be: () => (/* binding */ providerTrouble)
/* harmony export */ });
/** Classes of trouble with a provider. What says more comes first. */
const CLASSES = ['credentials', 'capacity', 'throttled', 'network'];
/** What networks, machines and services of any kind say. */
const COMMON = {
    capacity: /no space left on device|QuotaExceeded/i,
    throttled: /TooManyRequests|\b429 Too Many|rate limit/i,
    network: /connection reset by peer|connection refused|i\/o timeout|TLS handshake timeout|no such host|network is unreachable|Temporary failure (?:in name resolution|resolving)|Could not resolve host|dial tcp|EOF occurred in violation|Timeout waiting for SSH|Timeout waiting for WinRM|503 Service Unavailable|502 Bad Gateway/i,
};
let signs = [COMMON];
/** Hands over the words of all providers, as engines read texts of which nobody knows whose they are. */
function useFailureSigns(told) {
    signs = [...told, COMMON];
}
/** The trouble with a provider that a text tells of; `undefined` when it tells of none. */
function providerTrouble(text) {
    return CLASSES.find((one) => signs.some((own) => own[one]?.test(text) === true));
}
/** Trouble that passes by itself: the same bake may go through a minute later. */
function isInfrastructure(failure) {
    return failure === 'capacity' || failure === 'throttled' || failure === 'network';
}


/***/ }),

/***/ 79825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ leftoverWarnings),
/* harmony export */   NT: () => (/* binding */ sweptSentence),
/* harmony export */   bj: () => (/* binding */ unanswered),
/* harmony export */   h1: () => (/* binding */ listLeftovers),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   sc: () => (/* binding */ tellAsFound),
/* harmony export */   tL: () => (/* binding */ describeLeftover),
/* harmony export */   ub: () => (/* binding */ sweepPart),
/* harmony export */   wm: () => (/* binding */ leftover)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);



/** Something a run left behind, or might have: what, where, and how to remove it. */
const leftover = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('container, instance, key-pair, security-group, volume, image, snapshot, file, process, …'),
    id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    region: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    state: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['removed', 'left', 'unchecked'])
        .describe('left: not provably ours, or it could not be removed. unchecked: nobody asked whether it is there, or nobody was answered.'),
    reason: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    command: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable().describe('What removes it by hand.'),
});
/** The reason of what nobody knows of, since whoever was asked gave this error or this word for an answer. */
function unanswered(error) {
    return `could not be looked for: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`;
}
/** A provider that does not answer leaves a line with the command to look for oneself, not an error. */
async function listLeftovers(what, command, found) {
    try {
        return await found;
    }
    catch (error) {
        return [{ kind: 'unknown', id: what, region: null, state: 'left', reason: unanswered(error), command }];
    }
}
/** Everything that somebody has to look at. */
function isOpen({ state }) {
    return state !== 'removed';
}
/** The command of what nobody looked for shows it where it may hold others' things, and removes it else. */
const REMOVES = /(?:^| )(?:delete|delete-[a-z-]+|rm|terminate-[a-z-]+|deregister-[a-z-]+)(?: |$)/;
/** Longer answers of a provider are cut in a line; the record and the summary have them whole. */
const LONGEST_REASON = 300;
/** One line for a log or an annotation: never a command that removes something without what is not known of it. */
function describeLeftover({ kind, id, region, state, reason, command }) {
    // What nobody looked for has no kind that says anything.
    const what = kind === 'unknown' ? id : `${kind} ${id}`;
    const where = region === null || what.endsWith(` in ${region}`) ? '' : ` in ${region}`;
    if (state === 'unchecked') {
        const verb = command !== null && REMOVES.test(command) ? 'if it is there and yours, remove it' : 'look';
        const look = command === null ? '' : `; ${verb} with: ${command}`;
        return `${reason.startsWith('Not checked') ? reason : `Not checked: ${reason}`}: ${what}${where}${look}`;
    }
    const why = reason.replace(/\s+/g, ' ').trim().slice(0, LONGEST_REASON);
    return `${what}${where}${why === '' ? '' : ` (${why})`}${command === null ? '' : `; remove it with: ${command}`}`;
}
/** The sum of a sweep: `Cleaned up after web: 2 removed, 1 left, 1 not checked.` */
function sweptSentence(leg, leftovers) {
    const many = (wanted) => leftovers.filter(({ state }) => state === wanted).length;
    const unchecked = many('unchecked');
    const counts = `${many('removed')} removed, ${many('left')} left${unchecked === 0 ? '' : `, ${unchecked} not checked`}`;
    return `Cleaned up after ${leg}: ${counts}.`;
}
/** What nobody should overlook. */
function leftoverWarnings(leftovers) {
    return leftovers.filter(isOpen).map((one) => ({
        level: 'warning',
        title: one.state === 'left' ? 'Left behind' : 'Not checked',
        message: describeLeftover(one),
    }));
}
/** Said the moment it is known, since logs of a job that overruns are lost: what is left, and what removes it. */
function tellAsFound(host, leftovers) {
    for (const one of leftovers.filter(isOpen)) {
        host.info(`${one.state === 'left' ? 'Left: ' : ''}${describeLeftover(one)}`);
    }
    for (const { kind, id, region } of leftovers.filter((one) => !isOpen(one))) {
        host.info(`Removed: ${kind} ${id}${region === null ? '' : ` in ${region}`}`);
    }
}
/**
 * One provider's part of a sweep, which gets so much time and no more: what it found by then counts, and that it did not
 * come to its end is named. What it finds is told as it comes.
 *
 * @param until ms since the epoch
 */
async function sweepPart(part, until, onFound) {
    const found = [];
    const told = new Set();
    let isOver = false;
    const tell = (one) => {
        if (isOver || told.has(one))
            return;
        told.add(one);
        found.push(one);
        onFound(one);
    };
    let timer;
    const started = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .steadyNow */ .rj)();
    const limit = new Promise((resolve) => {
        timer = setTimeout(() => {
            const reason = unanswered(`no answer within ${Math.round(((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .steadyNow */ .rj)() - started) / 1000)} s`);
            resolve([{ kind: 'unknown', id: part.what, region: null, state: 'left', reason, command: part.command }]);
        }, Math.max(LEAST_MS, until - started));
    });
    try {
        const rest = await Promise.race([listLeftovers(part.what, part.command, part.sweep(tell)), limit]);
        for (const one of rest)
            tell(one);
        return found;
    }
    finally {
        isOver = true;
        clearTimeout(timer);
    }
}
/** Also where the job's time is over: a provider that answers at once is still swept. */
const LEAST_MS = 3000;


/***/ }),

/***/ 3437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ recall),
/* harmony export */   a: () => (/* binding */ keep)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

/**
 * What is kept of a leg's last bake, so that a later plan can say what has changed since. Only a hint: the truth about
 * images is at their provider, and without this a reason is less telling.
 */
const memory = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('bakehouse/memory/1'),
    leg: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    key: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    parentKey: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    sources: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ of: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })),
    files: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    values: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    artifacts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())
        .describe('The first file of each image that is files: where its record lies beside it.'),
    packer: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('The version of the Packer that baked it.'),
});
/** What is remembered of a leg's last bake. Whatever is wrong with it, it is only a hint: then there is none. */
async function recall(host, slug) {
    const text = await host.recall(`leg-${slug}`);
    if (text === undefined)
        return undefined;
    try {
        return memory.safeParse(JSON.parse(text)).data;
    }
    catch {
        return undefined;
    }
}
async function keep(host, slug, what) {
    await host.keep(`leg-${slug}`, JSON.stringify(what));
}


/***/ }),

/***/ 90881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ namesWithin),
/* harmony export */   GS: () => (/* binding */ fill),
/* harmony export */   Hc: () => (/* binding */ fillKnown),
/* harmony export */   Jt: () => (/* binding */ parentNames),
/* harmony export */   SI: () => (/* binding */ sourceNames),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   Vl: () => (/* binding */ lateNames),
/* harmony export */   iJ: () => (/* binding */ placeholdersOf),
/* harmony export */   mz: () => (/* binding */ unknownPlaceholder),
/* harmony export */   o5: () => (/* binding */ commitNames)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37478);


/**
 * What is known only when a leg is baked, and so stands in its key by name. `name` and `version` are made of others, and
 * `key8` of the key itself.
 */
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
/** Those that name the state of the repository. */
const commitNames = ['version', 'git.sha', 'git.short', 'git.ref'];
const parentNames = ['parent.id', 'parent.name', 'parent.key'];
const sourceNames = ['source.id', 'source.name'];
/** Names that placeholders had before, by which they still go. */
const FORMER_NAMES = new Map([['layer', 'tier']]);
const LONGEST_SHOWN = 120;
const PART = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;
/** A text as a pattern that stands for it: its braces are doubled. */
function quoted(text) {
    return text.replace(/[{}]/g, '$&$&');
}
/** The names of the placeholders in a pattern, in order. Throws a UserError on a brace that stands alone. */
function placeholdersOf(pattern) {
    const names = [];
    replaceParts(pattern, (name) => {
        names.push(name);
        return '';
    });
    return names;
}
/** Names of placeholders in all texts of a value, whatever it is; a text that is no pattern has none. */
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
/**
 * The pattern with every placeholder filled in. Throws a UserError that names an unknown one, and the nearest known.
 * @param values what each name stands for
 */
function fill(pattern, values) {
    return replaceParts(pattern, (name) => {
        const value = values.get(name);
        if (value === undefined)
            throw unknownPlaceholder(name, [...values.keys()]);
        return value;
    });
}
/** The pattern with those filled in that are known already; it stays a pattern. */
function fillKnown(pattern, values) {
    return pattern.replace(PART, (part, name) => {
        const value = name === undefined ? undefined : values.get(nameNow(name));
        return value === undefined ? part : quoted(value);
    });
}
function unknownPlaceholder(name, known) {
    const near = (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestName */ .qb)(name, known);
    const hint = near === undefined ? `Known are ${known.join(', ')}.` : `Did you mean {${near}}?`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`the placeholder {${name}} is not known; ${hint} A brace itself is written twice.`);
}
function replaceParts(pattern, valueOf) {
    return pattern.replace(PART, (part, name) => {
        if (part === '{{')
            return '{';
        if (part === '}}')
            return '}';
        if (name === undefined) {
            const shown = pattern.length > LONGEST_SHOWN ? `${pattern.slice(0, LONGEST_SHOWN)}…` : pattern;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`a brace stands alone in "${shown}"; write it twice`);
        }
        return valueOf(nameNow(name));
    });
}
function nameNow(name) {
    return FORMER_NAMES.get(name) ?? name;
}


/***/ }),

/***/ 8869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ targetKind),
/* harmony export */   t: () => (/* binding */ phases)
/* harmony export */ });
// The port's part on publishing: what a provider says of a target of its own, and what the engine of publishing gives and gets.
/** What publishing does after the preflight, one after the other over all targets: no phase begins before the last is whole. */
const phases = ['replicate', 'share', 'expose', 'point', 'announce'];
/** A kind of target for a list of providers, where nobody knows its fields any more: its schema tells them again. */
function targetKind(kind) {
    const { fields: schema, check, copiesTo, publisher } = kind;
    return {
        fields: schema,
        takes: kind.takes,
        gives: kind.gives,
        check: (fields, legs, tell) => check(schema.parse(fields), legs, tell),
        ...(copiesTo === undefined ? {} : { copiesTo: (fields) => copiesTo(schema.parse(fields)) }),
        publisher: (fields, request) => publisher(schema.parse(fields), request),
    };
}


/***/ }),

/***/ 73965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ MARK_TAG)
/* harmony export */ });
/** By this tag, or what a provider makes of it, all that a run starts is found again: its value is the run's random mark. */
const MARK_TAG = 'bakehouse:mark';


/***/ }),

/***/ 4665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ KitchenError),
/* harmony export */   t: () => (/* binding */ phases)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

const phases = ['create', 'converge', 'verify', 'destroy'];
/** A mistake that the user can mend, with the class of failure that the gate reports for it. */
class KitchenError extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    failure;
    constructor(failure, message) {
        super(message);
        this.failure = failure;
    }
}


/***/ }),

/***/ 86759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ gemVersions),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   o4: () => (/* binding */ lockedVersions)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_process_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76806);



/** Versions of the gems whose names are asked for; a gem that is not there is left out. */
async function gemVersions(kitchen, names, folder) {
    if (names.length === 0)
        return new Map();
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
    const { stdout } = await (0,_core_process_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runCommand */ .d1)(gem, [...rest, 'list', '--local', '--quiet', pattern], {
        environment: kitchen.environment,
        cwd: folder,
        limitMs: _core_process_command_js__WEBPACK_IMPORTED_MODULE_2__/* .LOCAL_MS */ .rR,
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

/***/ 73222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   jI: () => (/* binding */ byAge),
/* harmony export */   s6: () => (/* binding */ chooseImages),
/* harmony export */   zd: () => (/* binding */ isMarkedVerified)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
/* harmony import */ var _image_reuse_from_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74765);
/* harmony import */ var _image_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41421);



/**
 * Of all own images that carry a key, those of the newest bake that is whole: every image of its set is there, in its
 * region, available and not deprecated. Images of two bakes are never mixed.
 * @param now ms since the epoch; an image deprecated by then does not count
 * @param refs whose images are taken; those of others are as if they were not there
 */
function chooseImages(candidates, now, refs = { own: '' }) {
    const bakes = new Map();
    const ailing = [];
    for (const candidate of candidates.toSorted(byAge)) {
        const ailment = ailmentOf(candidate, now, refs);
        if (ailment !== undefined) {
            ailing.push(ailment);
            continue;
        }
        const text = tagOf(candidate.image, _image_set_js__WEBPACK_IMPORTED_MODULE_2__/* .IMAGES_TAG */ .AR) ?? '';
        const set = (0,_image_set_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageSet */ .zw)(text);
        const place = (0,_image_set_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(tagOf(candidate.image, _image_set_js__WEBPACK_IMPORTED_MODULE_2__/* .BUILD_TAG */ .cJ) ?? '', candidate.region);
        if (set === undefined) {
            ailing.push(`${candidate.image.ImageId ?? 'an image'} in ${candidate.region} does not say what was baked with it`);
            continue;
        }
        // A copy that somebody made elsewhere carries the tags, but is no part of the bake.
        if (set.kind === 'places' && !set.places.has(place))
            continue;
        const name = JSON.stringify([text, tagOf(candidate.image, _image_set_js__WEBPACK_IMPORTED_MODULE_2__/* .RUN_TAG */ .R2) ?? '']);
        const bake = bakes.get(name) ?? { set, newest: new Map() };
        bake.newest.set(place, candidate);
        bakes.set(name, bake);
    }
    const ranked = [...bakes.values()].toSorted((a, b) => byAge(youngest(b), youngest(a)));
    const whole = ranked.find(({ set, newest }) => newest.size === sizeOf(set));
    if (whole !== undefined) {
        const places = [...whole.newest.keys()].toSorted();
        return { kind: 'found', images: places.flatMap((place) => foundImage(whole.newest.get(place))) };
    }
    const lacking = ranked[0] === undefined ? [] : lackOf(ranked[0]);
    const reasons = [...ailing, ...lacking];
    return { kind: 'missing', reason: reasons.length === 0 ? null : reasons.join('; ') };
}
function ailmentOf({ region, image }, now, refs) {
    const where = `${image.ImageId ?? 'an image'} in ${region}`;
    const ref = tagOf(image, _image_set_js__WEBPACK_IMPORTED_MODULE_2__/* .REF_TAG */ .H5) ?? '';
    if (!(0,_image_reuse_from_js__WEBPACK_IMPORTED_MODULE_1__/* .takesRef */ .W4)(refs, ref))
        return (0,_image_reuse_from_js__WEBPACK_IMPORTED_MODULE_1__/* .notTaken */ .h4)(refs, where, ref);
    if (image.State !== 'available')
        return `${where} is ${image.State ?? 'in no known state'}`;
    const deprecated = Date.parse(image.DeprecationTime ?? '');
    return deprecated <= now ? `${where} is deprecated` : undefined;
}
function lackOf({ set, newest }) {
    if (set.kind === 'count')
        return [`${newest.size} of ${set.count} images are there`];
    const builds = new Set([...set.places].map((place) => place.split('@')[0] ?? ''));
    return [...set.places]
        .filter((place) => !newest.has(place))
        .map((place) => {
        const [build = '', region = ''] = place.split('@');
        return builds.size === 1 ? `${region} is missing` : `${decodeURIComponent(build)} in ${region} is missing`;
    });
}
function sizeOf(set) {
    return set.kind === 'count' ? set.count : set.places.size;
}
function foundImage(placed) {
    if (placed?.image.ImageId === undefined)
        return [];
    const { region, image } = placed;
    const packer = tagOf(image, _image_set_js__WEBPACK_IMPORTED_MODULE_2__/* .PACKER_TAG */ .Md);
    return [
        {
            build: tagOf(image, _image_set_js__WEBPACK_IMPORTED_MODULE_2__/* .BUILD_TAG */ .cJ) ?? null,
            provider: 'aws',
            account: image.OwnerId ?? null,
            region,
            id: placed.image.ImageId,
            created: (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .utcOf */ .ym)(image.CreationDate ?? ''),
            digests: {},
            tags: [],
            files: [],
            verified: isMarkedVerified(image),
            runId: tagOf(image, _image_set_js__WEBPACK_IMPORTED_MODULE_2__/* .RUN_TAG */ .R2) ?? null,
            ...(packer === undefined ? {} : { packer }),
        },
    ];
}
function youngest({ newest }) {
    return [...newest.values()].toSorted(byAge).at(-1) ?? { region: '', image: {} };
}
/** Oldest first; of one moment, by id. */
function byAge(a, b) {
    const [first, second] = [a, b].map(({ image }) => Date.parse(image.CreationDate ?? '') || 0);
    if (first !== second)
        return (first ?? 0) - (second ?? 0);
    const [left = '', right = ''] = [a.image.ImageId, b.image.ImageId];
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}
/** The tag names the run whose tests the image passed; on a terminal, that there was none. Any other value is no mark of ours. */
function isMarkedVerified(image) {
    return /^(?:\d+|local|true)$/.test(tagOf(image, _image_set_js__WEBPACK_IMPORTED_MODULE_2__/* .VERIFIED_TAG */ .mv) ?? '');
}
function tagOf(image, name) {
    return image.Tags?.find(({ Key }) => Key === name)?.Value;
}


/***/ }),

/***/ 33312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MQ: () => (/* binding */ OWN_CREDENTIALS),
/* harmony export */   ds: () => (/* binding */ claimsOf),
/* harmony export */   jH: () => (/* binding */ unprovable),
/* harmony export */   tQ: () => (/* binding */ NAMES_KEY_PAIRS)
/* harmony export */ });
/** An attribute, in HCL or JSON, commented out or not: where in doubt, less is proven. */
const KEY_PAIR_NAME = /temporary_key_pair_name/;
const CREDENTIALS = /"?\b(?:access_key|profile|assume_role|vault_aws_engine|assume_role_with_web_identity)"?\s*[:={]/;
/** With one of these the amazon builders make no key pair (run_config.go, step_key_pair.go). */
const WITHOUT_KEY_PAIR = /"?\b(?:ssh_keypair_name|ssh_private_key_file|ssh_password|ssh_agent_auth)"?\s*[:=]/;
/** The template names the temporary key pair itself: then a name that Packer tells proves nothing. */
const NAMES_KEY_PAIRS = 'names-key-pairs';
/** The template brings credentials of its own, which the clean-up does not have. */
const OWN_CREDENTIALS = 'own-credentials';
function claimsOf(texts) {
    return [
        ...(texts.some((text) => KEY_PAIR_NAME.test(text)) ? [NAMES_KEY_PAIRS] : []),
        ...(texts.some((text) => CREDENTIALS.test(text)) ? [OWN_CREDENTIALS] : []),
    ];
}
/** Why what these builders leave on EC2 may only be listed; undefined where Packer makes a key pair that proves it. */
function unprovable(types, texts) {
    if (types.includes('amazon-chroot'))
        return 'the builder amazon-chroot starts no instance of its own';
    if (texts.some((text) => KEY_PAIR_NAME.test(text)))
        return 'the template names the temporary key pair itself';
    if (texts.some((text) => WITHOUT_KEY_PAIR.test(text)))
        return 'the template has ssh_keypair_name, ssh_private_key_file, ssh_password or ssh_agent_auth, so Packer makes no key pair';
    return undefined;
}


/***/ }),

/***/ 82758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ openSts),
/* harmony export */   $F: () => (/* binding */ openEc2),
/* harmony export */   su: () => (/* binding */ openSsm)
/* harmony export */ });
/** Throttling is waited out for minutes; an endpoint that accepts and stays silent costs no more than this. */
const CALL_MS = 120_000;
const TRIES = 6;
/** Without these the SDK waits for an answer as long as it takes. */
const CONNECTION_MS = 10_000;
const REQUEST_MS = 60_000;
/** The one client of EC2 in a region: standard credential chain and endpoint variables, with limits. Loads the SDK. */
async function openEc2(region, settings = {}, limits = {}) {
    const sdk = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(5193)]).then(__webpack_require__.t.bind(__webpack_require__, 35193, 19));
    const client = new sdk.EC2Client({ ...configOf(region, limits), ...settings });
    return { sdk, client: limited(client, `EC2 in ${region}`, limits) };
}
/** The one client of Parameter Store in a region. */
async function openSsm(region, settings = {}, limits = {}) {
    const sdk = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(4736)]).then(__webpack_require__.t.bind(__webpack_require__, 34736, 19));
    const client = new sdk.SSMClient({ ...configOf(region, limits), ...settings });
    return { sdk, client: limited(client, `SSM in ${region}`, limits) };
}
/** The one client of STS. */
async function openSts(region, settings = {}, limits = {}) {
    const sdk = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(1695)]).then(__webpack_require__.t.bind(__webpack_require__, 71695, 19));
    const client = new sdk.STSClient({ ...configOf(region, limits), ...settings });
    return { sdk, client: limited(client, `STS in ${region}`, limits) };
}
function configOf(region, { callMs = CALL_MS, tries = TRIES }) {
    return {
        region,
        maxAttempts: tries,
        retryMode: 'adaptive',
        requestHandler: {
            connectionTimeout: Math.min(CONNECTION_MS, callMs),
            requestTimeout: Math.min(REQUEST_MS, callMs),
            throwOnRequestTimeout: true,
        },
    };
}
/** Bounds each call as a whole, pauses between its tries included, which the SDK's own limits do not. */
function limited(client, whom, { signal, callMs = CALL_MS }) {
    client.middlewareStack.add((next) => async (given) => within(next(given), whom, callMs, signal), {
        step: 'initialize',
        priority: 'high',
        name: 'bakehouseLimits',
    });
    // Nothing is tried again after the end.
    client.middlewareStack.add((next) => async (given) => {
        if (signal?.aborted === true)
            throw tooLate(whom);
        return next(given);
    }, { step: 'deserialize', priority: 'low', name: 'bakehouseEnd' });
    signal?.addEventListener('abort', () => client.destroy(), { once: true });
    return client;
}
async function within(answer, whom, ms, signal) {
    let timer;
    let stop;
    const end = new Promise((_, reject) => {
        timer = setTimeout(() => reject(timeout(`${whom} did not answer within ${Math.round(ms / 1000)} s`)), ms);
        stop = () => reject(tooLate(whom));
        if (signal?.aborted === true)
            stop();
        signal?.addEventListener('abort', stop, { once: true });
    });
    try {
        return await Promise.race([answer, end]);
    }
    finally {
        clearTimeout(timer);
        if (stop !== undefined)
            signal?.removeEventListener('abort', stop);
        // Whichever comes second is heard by nobody.
        answer.catch(() => { });
        end.catch(() => { });
    }
}
function tooLate(whom) {
    return timeout(`${whom} had not answered when the time was over`);
}
/** Named as the SDK names its own. */
function timeout(message) {
    const error = new Error(message);
    error.name = 'TimeoutError';
    return error;
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


/***/ }),

/***/ 90115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xr: () => (/* binding */ callerAccount),
/* harmony export */   e1: () => (/* binding */ hasAwsCredentials),
/* harmony export */   oB: () => (/* binding */ hasInstanceRole)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82758);





/**
 * The account that the credentials at hand belong to, by one call.
 * @param settings of the client, over the standard chain and endpoint variables
 */
async function callerAccount(region, settings = {}, limits = {}) {
    const { sdk, client } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_4__/* .openSts */ .$)(region, settings, limits);
    try {
        const identity = await client.send(new sdk.GetCallerIdentityCommand({}));
        return identity.Account ?? '';
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`AWS does not accept the credentials at hand: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    }
}
/** Whether the standard chain has anything to try without asking the network: variables, a role's token, a profile file. */
function hasAwsCredentials(environment) {
    const set = (name) => (environment[name] ?? '') !== '';
    if (set('AWS_ACCESS_KEY_ID') && set('AWS_SECRET_ACCESS_KEY'))
        return true;
    if (set('AWS_PROFILE') || set('AWS_WEB_IDENTITY_TOKEN_FILE'))
        return true;
    if (set('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI') || set('AWS_CONTAINER_CREDENTIALS_FULL_URI'))
        return true;
    const home = environment['HOME'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)();
    const files = [
        environment['AWS_SHARED_CREDENTIALS_FILE'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.aws', 'credentials'),
        environment['AWS_CONFIG_FILE'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.aws', 'config'),
    ];
    return files.some((file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(file));
}
/** Whether this machine's instance role gives credentials; asked only when nothing else is there. */
async function hasInstanceRole() {
    const { fromInstanceMetadata } = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(9719)]).then(__webpack_require__.t.bind(__webpack_require__, 29719, 19));
    try {
        await fromInstanceMetadata({ timeout: 1000, maxRetries: 0 })();
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 41421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   AR: () => (/* binding */ IMAGES_TAG),
/* harmony export */   H5: () => (/* binding */ REF_TAG),
/* harmony export */   HI: () => (/* binding */ KEY_TAG),
/* harmony export */   Md: () => (/* binding */ PACKER_TAG),
/* harmony export */   NV: () => (/* binding */ regionsOf),
/* harmony export */   R2: () => (/* binding */ RUN_TAG),
/* harmony export */   cJ: () => (/* binding */ BUILD_TAG),
/* harmony export */   lD: () => (/* binding */ imageSetTags),
/* harmony export */   mv: () => (/* binding */ VERIFIED_TAG),
/* harmony export */   zw: () => (/* binding */ parseImageSet)
/* harmony export */ });
/** The tags by which the images of a bake are found again. */
const KEY_TAG = 'bakehouse:key';
const BUILD_TAG = 'bakehouse:build';
const IMAGES_TAG = 'bakehouse:images';
const RUN_TAG = 'bakehouse:run';
/** The version of the Packer that baked it. */
const PACKER_TAG = 'bakehouse:packer';
/** The ref of the run that baked it, as refs/heads/main. */
const REF_TAG = 'bakehouse:ref';
/** `true` after the tests of the image have passed. */
const VERIFIED_TAG = 'bakehouse:verified';
/** EC2 takes that many characters as the value of a tag. */
const LONGEST_VALUE = 256;
const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d+$/;
/** The place of an image in its bake: `build@region`. Of the build's name, blanks and `@` are written as in an address. */
function placeOf(build, region) {
    return `${encodeURIComponent(build.toWellFormed())}@${region}`;
}
/**
 * The tags of each image of one bake, to be set in one call per image. Each tells the whole set, so that a look-up in
 * one region knows where the others are, and takes a bake only whole.
 */
function imageSetTags(key, images) {
    const places = [...new Set(images.map(({ build, region }) => placeOf(build, region)))].toSorted();
    const text = places.join(' ');
    const set = text.length <= LONGEST_VALUE ? text : `#${places.length}`;
    return images.map((image) => ({
        ...image,
        tags: { [KEY_TAG]: key, [BUILD_TAG]: image.build, [IMAGES_TAG]: set },
    }));
}
/** The set that such a tag tells; undefined when it is none of ours. */
function parseImageSet(text) {
    const [, digits] = /^#([1-9]\d{0,5})$/.exec(text) ?? [];
    if (digits !== undefined)
        return { kind: 'count', count: Number(digits) };
    const places = text.split(' ');
    const areOurs = places.every((place) => {
        const [build = '', region = '', ...more] = place.split('@');
        // A region becomes part of an address that is asked.
        return build !== '' && REGION.test(region) && more.length === 0;
    });
    return areOurs ? { kind: 'places', places: new Set(places) } : undefined;
}
/** The regions that a set has images in; of a mere number none can be told. */
function regionsOf(set) {
    if (set.kind === 'count')
        return [];
    return [...new Set([...set.places].map((place) => place.split('@')[1] ?? ''))];
}


/***/ }),

/***/ 79256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ refuseMissingProfile),
/* harmony export */   U: () => (/* binding */ sessionEnd)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88278);
/* harmony import */ var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37478);






/** Names are told so many at most. */
const MOST_TOLD = 10;
/**
 * Throws a UserError where `AWS_PROFILE` names a profile that neither file of the AWS command line has: Packer would say so
 * after it has started, and without the names that there are.
 */
function refuseMissingProfile(environment) {
    const wanted = environment['AWS_PROFILE'] ?? '';
    // The default one may be missing: then the other credentials of the chain are taken.
    if (wanted === '' || wanted === 'default')
        return;
    const home = environment['HOME'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)();
    const config = environment['AWS_CONFIG_FILE'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.aws', 'config');
    const credentials = environment['AWS_SHARED_CREDENTIALS_FILE'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.aws', 'credentials');
    const texts = [textOf(config), textOf(credentials)];
    // A file that may not be read says nothing of what is in it.
    if (texts.includes(undefined))
        return;
    const names = [...new Set([...namesIn(texts[0] ?? '', 'profile '), ...namesIn(texts[1] ?? '', '')])];
    if (names.includes(wanted))
        return;
    const near = (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_5__/* .nearestName */ .qb)(wanted.slice(0, 200), names);
    const there = near !== undefined
        ? `Did you mean ${near}?`
        : names.length === 0
            ? 'They have none at all.'
            : `They have ${names.slice(0, MOST_TOLD).join(', ')}${names.length > MOST_TOLD ? ' and more' : ''}.`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`AWS_PROFILE is ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(wanted)}, but neither ${config} nor ${credentials} has a profile of that name. ${there} ` +
        'Write it, name another, or take AWS_PROFILE out of the environment where credentials come another way.');
}
/** Empty where there is none; undefined for one that cannot be read. */
function textOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch (error) {
        return ['ENOENT', 'ENOTDIR'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) ?? '') ? '' : undefined;
    }
}
/** @param prefix what stands before a name in the brackets of its section; `[default]` never has it */
function namesIn(text, prefix) {
    return text.split('\n').flatMap((line) => {
        const section = /^\s*\[([^\]]*)\]/.exec(line)?.[1]?.trim().replace(/\s+/, ' ') ?? '';
        if (section === 'default')
            return [section];
        return section !== '' && section.startsWith(prefix) ? [section.slice(prefix.length).trim()] : [];
    });
}
/** What removing the things of a bake may take after it. */
const CLEAN_UP_MINUTES = 10;
/**
 * That the credentials end before a bake and its clean-up may be over; undefined where they do not, or tell no end.
 * AWS_CREDENTIAL_EXPIRATION is what `aws configure export-credentials` gives, and images.yml.
 * @param now ms since the epoch
 * @param minutes after which the bake is stopped
 */
function sessionEnd(environment, now, minutes) {
    const said = environment['AWS_CREDENTIAL_EXPIRATION'] ?? '';
    const end = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(said) ? Date.parse(said) : Number.NaN;
    const needed = minutes + CLEAN_UP_MINUTES;
    if (Number.isNaN(end) || end >= now + needed * 60_000)
        return undefined;
    const left = Math.max(0, Math.floor((end - now) / 60_000));
    return `The AWS credentials end in ${left} min, but the bake may take ${minutes} min and its clean-up ${CLEAN_UP_MINUTES} more; what is left then stays. Ask for a longer session (aws-session-duration of images.yml, role-duration-seconds of configure-aws-credentials, up to the limit of the role), or set a shorter timeout.`;
}


/***/ }),

/***/ 57079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   He: () => (/* binding */ isSameMinute),
/* harmony export */   QR: () => (/* binding */ deprecationTime),
/* harmony export */   UD: () => (/* binding */ isPeriod)
/* harmony export */ });
const MINUTE = 60_000;
const ISO_DURATION = /^P(?=\d)(?:(\d{1,2})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,4})D)?$/;
/** What EC2 allows, from the creation of an image on. */
const MOST_YEARS = 10;
const MOST_YEARS_PUBLIC = 2;
/** How long after its creation an image is deprecated: whole days, or `P1Y6M`, `P12W`, `P90D`. */
function isPeriod(period) {
    const parts = ISO_DURATION.exec(period)?.slice(1) ?? [];
    return parts.some((part) => Number(part ?? 0) > 0);
}
/**
 * When an image is to be deprecated, in whole minutes as EC2 keeps it, and no later than EC2 allows. It counts from the
 * creation of the baked image and not from now, so that it is the same in every region and every run.
 * @param created ms since the epoch
 * @returns ms since the epoch
 */
function deprecationTime(created, after, isPublic) {
    const [years = 0, months = 0, weeks = 0, days = 0] = typeof after === 'number'
        ? [0, 0, 0, after]
        : (ISO_DURATION.exec(after)?.slice(1) ?? []).map((part) => Number(part ?? 0));
    const wanted = later(created, years, months, weeks * 7 + days);
    const latest = later(created, isPublic ? MOST_YEARS_PUBLIC : MOST_YEARS, 0, 0);
    return toMinute(Math.min(wanted, latest));
}
/** Whether EC2's deprecation time is that one: it rounds, so a minute more or less is none. */
function isSameMinute(text, at) {
    return Math.abs(Date.parse(text ?? '') - at) < MINUTE;
}
function toMinute(time) {
    return Math.floor(time / MINUTE) * MINUTE;
}
/** By the calendar of UTC; the day after the 30th of January plus a month is the last of February. */
function later(time, years, months, days) {
    const date = new Date(time);
    const day = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + years * 12 + months);
    const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    date.setUTCDate(Math.min(day, lastDay));
    return date.getTime() + days * 86_400_000;
}


/***/ }),

/***/ 77192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lm: () => (/* binding */ shareProblem),
/* harmony export */   Og: () => (/* binding */ regionProblem),
/* harmony export */   PY: () => (/* binding */ parameterProblem),
/* harmony export */   lL: () => (/* binding */ awsFields)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
/* harmony import */ var _deprecation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57079);


const ACCOUNT = /^\d{12}$/;
const ORGANISATION = /^arn:aws[a-z-]*:organizations::\d{12}:organization\/o-[a-z0-9]{10,32}$/;
const UNIT = /^arn:aws[a-z-]*:organizations::\d{12}:ou\/o-[a-z0-9]{10,32}\/ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}$/;
const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d+$/;
/** SSM: letters, digits, `.-_`, as a path of at most 15 levels that begins with a slash. */
const PARAMETER = /^(?:[\w.-]+|(?:\/[\w.-]+){1,15})$/;
/** What is wrong with whom to share with; null: nothing. */
function shareProblem(whom) {
    if (ACCOUNT.test(whom) || ORGANISATION.test(whom) || UNIT.test(whom))
        return null;
    return `"share" takes ids of accounts (12 digits, in quotes) and ARNs of organisations and of their units, but has ${JSON.stringify(whom)}.`;
}
function regionProblem(region) {
    return REGION.test(region)
        ? null
        : `"regions" takes names of regions, such as eu-west-1, but has ${JSON.stringify(region)}.`;
}
function parameterProblem(name) {
    const isReserved = /^\/?(?:aws|ssm)/i.test(name);
    if (PARAMETER.test(name) && !isReserved && name.length <= 1011)
        return null;
    return `"ssm" takes names of parameters: letters, digits and ".-_", as a path of at most 15 levels that begins with "/" and not with aws or ssm; but has ${JSON.stringify(name)}.`;
}
/** A value in which placeholders may stand; without any, it is checked at once, else when they are filled in. */
function pattern(problemOf) {
    const error = (issue) => typeof issue.input === 'number'
        ? `has to be text: write it in quotes, as "${issue.input}", or its zeros in front are lost.`
        : `has to be text, but is ${JSON.stringify(issue.input)}.`;
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP({ error }).superRefine((text, context) => {
        const problem = text.includes('{') ? null : problemOf(text);
        if (problem !== null)
            context.addIssue({ code: 'custom', message: problem });
    });
}
const parameter = pattern(parameterProblem);
/** The field `aws` of a target. Placeholders work in all texts; `{region}` is the region where the image is put. */
const awsFields = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    regions: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(pattern(regionProblem))
        .default([])
        .describe('Regions to copy to, beside those where the image was baked.'),
    share: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(pattern(shareProblem))
        .max(1000)
        .default([])
        .describe('Who may start the image: account ids in quotes, ARNs of organisations and of their units.'),
    'share-mode': zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['add', 'exact'])
        .default('add')
        .describe('exact: takes the image back from all that "share" does not name.'),
    'max-unshare': zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr()
        .nonnegative()
        .default(5)
        .describe('exact: more than so many at once are not taken back, but refused.'),
    'share-snapshots': zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
        .default(false)
        .describe('Lets the accounts of "share" use the snapshots too, as they must to copy the image.'),
    public: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(false).describe('Everybody may start the image. Takes the input allow-public.'),
    'deprecate-after': zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
        zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).max(3660),
        zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().refine(_deprecation_js__WEBPACK_IMPORTED_MODULE_1__/* .isPeriod */ .UD, 'is a number of days, or an ISO 8601 period of years, months, weeks, days: P1Y6M.'),
    ])
        .optional()
        .describe('Days, or an ISO 8601 period such as P6M, from the creation of the baked image until it is deprecated.'),
    protect: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(false).describe('Protects the image from being deregistered.'),
    'kms-key': zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .min(1)
        .optional()
        .describe('Encrypts copies with this key: an id, an ARN or an alias; a key is of one region, so mind {region}.'),
    ssm: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([parameter, zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(parameter)])
        .default([])
        .describe('Parameters of SSM, in each region, that are set to the id of the image there; the most stable last.'),
})
    .describe('Publishes images of EC2: copies, shares, and points names to them.');


/***/ }),

/***/ 53648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JF: () => (/* binding */ regionsNamed),
/* harmony export */   ND: () => (/* binding */ ownRegion),
/* harmony export */   Ou: () => (/* binding */ lookUpRegions),
/* harmony export */   kD: () => (/* binding */ perRegion)
/* harmony export */ });
/** The run's own region; null where none is set. */
function ownRegion(environment) {
    return environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION'] || null;
}
/** Where a leg may have images. One region is enough to begin with: an image tells where the others of its bake are. */
function lookUpRegions({ builds, hints }, own) {
    const literals = builds.flatMap(({ literals: { region } }) => (typeof region === 'string' ? [region] : []));
    const named = regionsNamed([...literals, ...hints]);
    return named.length > 0 ? named : own === null ? [] : [own];
}
/** Regions that the texts name: they only say where to look, so one too many does no harm. */
function regionsNamed(texts) {
    const found = texts.flatMap((text) => text.match(/\b(?:af|ap|ca|cn|eu|il|me|mx|sa|us)(?:-gov|-iso[bef]?)?-[a-z]+-\d\b/g) ?? []);
    return [...new Set(found)].sort();
}
/** What is asked of a region once, whoever asks again: its client, the account of the credentials. */
function perRegion(ask) {
    const answers = new Map();
    return (region) => {
        const answer = answers.get(region) ?? ask(region);
        answers.set(region, answer);
        return answer;
    };
}


/***/ }),

/***/ 36911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ ownInstances),
/* harmony export */   Iy: () => (/* binding */ imagesMade),
/* harmony export */   Su: () => (/* binding */ ownSnapshots),
/* harmony export */   UK: () => (/* binding */ isGenerated),
/* harmony export */   ZF: () => (/* binding */ provingPairs),
/* harmony export */   h5: () => (/* binding */ imagesRegistered),
/* harmony export */   tW: () => (/* binding */ isOlder),
/* harmony export */   tk: () => (/* binding */ imagesNamesakes),
/* harmony export */   xZ: () => (/* binding */ imagesCopied),
/* harmony export */   y7: () => (/* binding */ ownVolumes)
/* harmony export */ });
// What of an account is a bake's own: only what a chain of EC2's own links ties to a random name that Packer made up and
// told before any guest could speak. Names of people's choice, times and log lines prove nothing; a time only forbids.
/** Clocks of the runner and of EC2 differ a little. The slack makes a time forbid less; it never lets anything in. */
const CLOCK_SLACK_MS = 5 * 60_000;
/** EC2 may give a volume a moment of making a little before its instance's launch. Both are told by EC2. */
const LAUNCH_SLACK_MS = 60_000;
/** packer-plugin-sdk uuid.go: what the amazon builders call a key pair or a group that they make for one build. */
const GENERATED = /^packer_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Whether Packer made up the name by chance: nobody else has it. */
function isGenerated(name) {
    return GENERATED.test(name);
}
/** Whether EC2 says that something was there before the bake began; where it does not tell, nothing is forbidden. */
function isOlder(time, startedAt) {
    return time < startedAt - CLOCK_SLACK_MS;
}
/** The key pairs that prove something: those that EC2 does not say to be older. `seen` is undefined where it was refused. */
function provingPairs(names, seen, startedAt) {
    const older = new Set((seen ?? []).flatMap(({ name, created }) => (isOlder(created, startedAt) ? [name] : [])));
    return names.filter((name) => !older.has(name));
}
/** A filter that a service may ignore is checked on each item. */
function ownInstances(seen, pairs, startedAt) {
    return seen.filter(({ keyPair, launched }) => keyPair !== null && pairs.includes(keyPair) && !isOlder(launched, startedAt));
}
/** Made for the instance that it is attached to: what was there before its launch is somebody else's. */
function ownVolumes(seen, attached) {
    const launches = new Map(attached.map(({ id, launched }) => [id, launched]));
    return seen.filter(({ id, created }) => {
        const launched = launches.get(id);
        return launched !== undefined && created >= launched - LAUNCH_SLACK_MS;
    });
}
function ownSnapshots(seen, volumes) {
    return seen.filter(({ volume }) => volumes.has(volume));
}
/** Made by CreateImage of one of our instances. */
function imagesMade(seen, instances) {
    return seen.filter(({ sourceInstance }) => sourceInstance !== null && instances.has(sourceInstance));
}
/** Registered from a snapshot of ours: its root, not one that it maps in beside that. */
function imagesRegistered(seen, snapshots) {
    return seen.filter(({ rootSnapshot }) => rootSnapshot !== null && snapshots.has(rootSnapshot));
}
/** Copies of images of ours; `sources` holds `region id`. */
function imagesCopied(seen, sources, startedAt) {
    return seen.filter(({ sourceImage, sourceRegion, created }) => sourceImage !== null && sources.has(`${sourceRegion ?? ''} ${sourceImage}`) && !isOlder(created, startedAt));
}
/**
 * Images with a name that the bake announced, made since, which no link ties to it: to be listed. Left out is what EC2
 * itself says to be of another instance, or a copy of another image.
 */
function imagesNamesakes(seen, context) {
    const { startedAt, instancesKnown, images } = context;
    return seen.filter(({ created, sourceInstance, sourceImage }) => {
        if (sourceInstance !== null && instancesKnown)
            return false;
        if (sourceImage !== null && !images.has(sourceImage))
            return false;
        return created >= startedAt;
    });
}


/***/ }),

/***/ 79809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ SWEEP_ANSWER_MS),
/* harmony export */   Ki: () => (/* binding */ ANSWER_MS),
/* harmony export */   ad: () => (/* binding */ askDocker),
/* harmony export */   l9: () => (/* binding */ TRANSFER_MS)
/* harmony export */ });
/* harmony import */ var _core_process_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76806);

/** How long a daemon may take to answer a question, in ms. One that is stopped accepts, and never answers. */
const ANSWER_MS = 60_000;
/** The same in a sweep, where others wait for their turn. */
const SWEEP_ANSWER_MS = 20_000;
/** The same of what moves an image: a pull, a push, a save, a load. */
const TRANSFER_MS = 60 * 60_000;
/** Asks the docker client for one thing. Rejects when it cannot be started, or does not answer in time. */
async function askDocker(args, call) {
    return (0,_core_process_command_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommand */ .d1)('docker', args, { limitMs: ANSWER_MS, ...call });
}


/***/ }),

/***/ 77338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createDocker: () => (/* binding */ createDocker)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
/* harmony import */ var _core_process_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63815);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79809);




/** As many ids as a command line holds with ease. */
const IDS_PER_CALL = 500;
/** @param limitMs how long the daemon may take for an answer */
function createDocker(environment, limitMs = _command_js__WEBPACK_IMPORTED_MODULE_3__/* .ANSWER_MS */ .Ki) {
    const run = async (args, within = limitMs) => {
        const result = await (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .askDocker */ .ad)(args, { environment, limitMs: within });
        return { code: result.exitCode, out: result.stdout, err: result.stderr };
    };
    return {
        serverVersion: async () => {
            let result;
            try {
                result = await run(['version', '--format', '{{.Server.Version}}']);
            }
            catch (error) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The template bakes with docker, but docker cannot be run: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}. Install it, or put it on PATH.`);
            }
            if (result.code !== 0) {
                const reason = result.err.trim().split('\n').at(-1) ?? '';
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The template bakes with docker, but no daemon answers: ${reason} Start it, or set DOCKER_HOST.`);
            }
            return result.out.trim();
        },
        inspectImage: async (reference) => {
            const result = await run(['image', 'inspect', '--', reference]);
            if (result.code !== 0) {
                if (/no such image/i.test(result.err))
                    return undefined;
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd('docker image inspect', result.code, result.err);
            }
            const [image] = listOf(result.out);
            return image === undefined ? undefined : imageOf(image);
        },
        imagesById: async (ids) => {
            const found = new Map();
            for (let start = 0; start < ids.length; start += IDS_PER_CALL) {
                const result = await run(['image', 'inspect', '--', ...ids.slice(start, start + IDS_PER_CALL)]);
                // One that went away makes the exit code 1; the others are told all the same.
                if (result.code !== 0 && !/no such image/i.test(result.err)) {
                    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd('docker image inspect', result.code, result.err);
                }
                for (const image of listOf(result.out).map(imageOf))
                    found.set(image.id, image);
            }
            return found;
        },
        references: async (prefix) => {
            const format = '{{.Repository}}:{{.Tag}} {{.ID}}';
            const args = ['--no-trunc', '--filter', `reference=${prefix}*`, '--format', format];
            const result = await run(['image', 'ls', ...args]);
            if (result.code !== 0)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd('docker image ls', result.code, result.err);
            const pairs = result.out.split('\n').map((line) => line.trim().split(' '));
            return new Map(pairs.flatMap(([name = '', id = '']) => (name.startsWith(prefix) ? [[name, id]] : [])));
        },
        tagImage: async (id, reference) => {
            const result = await run(['image', 'tag', '--', id, reference]);
            if (result.code !== 0)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd('docker image tag', result.code, result.err);
        },
        pullImage: async (reference) => {
            const result = await run(['image', 'pull', '--quiet', '--', reference], _command_js__WEBPACK_IMPORTED_MODULE_3__/* .TRANSFER_MS */ .l9);
            if (result.code !== 0)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd('docker image pull', result.code, result.err);
        },
        removeImage: async (id) => {
            const result = await run(['image', 'rm', '--', id]);
            if (result.code !== 0)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd('docker image rm', result.code, result.err);
        },
        containers: async (wanted) => {
            const found = wanted ?? (await idsOf(run, ['ps', '--all', '--quiet', '--no-trunc']));
            if (found.length === 0)
                return [];
            // One that went away in between makes the exit code 1; the others are told all the same.
            const result = await run(['container', 'inspect', '--', ...found]);
            if (result.code !== 0 && !/no such container/i.test(result.err)) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd('docker container inspect', result.code, result.err);
            }
            return listOf(result.out).map(containerOf);
        },
        removeContainer: async (id) => {
            const result = await run(['rm', '--force', '--volumes', '--', id]);
            if (result.code === 0 || /no such container/i.test(result.err))
                return;
            // Somebody else is at it, and may fail.
            const isGone = async () => (await run(['container', 'inspect', '--', id])).code !== 0;
            if (/already in progress/i.test(result.err) && (await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .waitUntil */ .a0)(isGone, (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .steadyNow */ .rj)() + IN_PROGRESS_MS)))
                return;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd('docker rm', result.code, result.err);
        },
        volumesThere: async (names) => {
            if (names.length === 0)
                return [];
            const result = await run(['volume', 'inspect', '--', ...names]);
            if (result.code !== 0 && !/no such volume/i.test(result.err)) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd('docker volume inspect', result.code, result.err);
            }
            return listOf(result.out).map((volume) => textOf(volume['Name']));
        },
        removeVolume: async (name) => {
            const result = await run(['volume', 'rm', '--', name]);
            if (result.code !== 0 && !/no such volume/i.test(result.err)) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd('docker volume rm', result.code, result.err);
            }
        },
        commitsOf: async (containers) => {
            if (containers.length === 0)
                return [];
            const filters = ['type=container', 'event=commit', ...containers.map((id) => `container=${id}`)];
            const told = await eventsOf(run, filters, '{{index .Actor.Attributes "imageID"}}');
            return [...new Set(told.filter((id) => /^sha256:[0-9a-f]{64}$/.test(id)))];
        },
        volumesOf: async (containers) => {
            if (containers.length === 0)
                return [];
            const format = '{{.Actor.ID}} {{index .Actor.Attributes "container"}}';
            const mounts = (await eventsOf(run, ['type=volume', 'event=mount'], format)).map((line) => line.split(' '));
            const names = mounts.flatMap(([name = '', container = '']) => (containers.includes(container) ? [name] : []));
            return [...new Set(names.filter((name) => /^[0-9a-f]{64}$/.test(name)))];
        },
    };
}
/**
 * The daemon's notes until now, a line each. Now is what the daemon's own clock says, which need not be ours: an end that is
 * still to come there would be waited for.
 */
async function eventsOf(run, filters, format) {
    const info = await run(['info', '--format', '{{.SystemTime}}']);
    if (info.code !== 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd('docker info', info.code, info.err);
    const result = await run([
        'events', '--since', '0', '--until', info.out.trim(), ...filters.flatMap((filter) => ['--filter', filter]),
        '--format', format,
    ]); // prettier-ignore
    if (result.code !== 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd('docker events', result.code, result.err);
    return result.out.split('\n');
}
/** For a removal that somebody else has begun. */
const IN_PROGRESS_MS = 10_000;
async function idsOf(run, args) {
    const { code, out, err } = await run(args);
    if (code !== 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd(`docker ${args[0] ?? ''}`, code, err);
    return out.split('\n').filter((id) => id !== '');
}
function containerOf(container) {
    const mounts = (Array.isArray(container['Mounts']) ? container['Mounts'] : []).map(recordOf);
    return {
        id: textOf(container['Id']),
        name: textOf(container['Name']).replace(/^\//, ''),
        running: recordOf(container['State'])['Running'] === true,
        mounts: mounts.map((mount) => textOf(mount['Source'])),
        volumes: ownVolumes(mounts, recordOf(container['HostConfig'])),
    };
}
/** A volume that was asked for by name, or taken over from another container, is somebody else's, whatever its name. */
function ownVolumes(mounts, host) {
    if (textsOf(host['VolumesFrom']).length > 0)
        return [];
    const asked = new Set([
        ...textsOf(host['Binds']).map((bind) => bind.split(':')[0] ?? ''),
        ...(Array.isArray(host['Mounts']) ? host['Mounts'] : []).map((mount) => textOf(recordOf(mount)['Source'])),
    ]);
    return mounts.flatMap((mount) => {
        const name = textOf(mount['Name']);
        return mount['Type'] === 'volume' && /^[0-9a-f]{64}$/.test(name) && !asked.has(name) ? [name] : [];
    });
}
function imageOf(image) {
    return {
        id: textOf(image['Id']),
        created: textOf(image['Created']),
        tags: textsOf(image['RepoTags']),
        repoDigests: textsOf(image['RepoDigests']),
        labels: Object.fromEntries(Object.entries(recordOf(recordOf(image['Config'])['Labels'])).map(([name, value]) => [name, textOf(value)])),
    };
}
function listOf(json) {
    const parsed = JSON.parse(json === '' ? '[]' : json);
    return Array.isArray(parsed) ? parsed.map(recordOf) : [];
}
function recordOf(value) {
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
function textOf(value) {
    return typeof value === 'string' ? value : '';
}
function textsOf(value) {
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}


/***/ }),

/***/ 64735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  restoreArchive: () => (/* binding */ restoreArchive),
  saveHandoff: () => (/* binding */ saveHandoff)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/secrets/environment.js
var secrets_environment = __webpack_require__(94463);
// EXTERNAL MODULE: ./.build/core/errors.js
var core_errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/runner/inputs.js
var runner_inputs = __webpack_require__(88278);
// EXTERNAL MODULE: ./.build/core/process/process.js
var process_process = __webpack_require__(63815);
// EXTERNAL MODULE: ./.build/image/artifact-name.js
var artifact_name = __webpack_require__(92974);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
var external_node_zlib_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_zlib_, 2);
// EXTERNAL MODULE: ./.build/core/process/command.js + 1 modules
var command = __webpack_require__(76806);
// EXTERNAL MODULE: ./.build/providers/docker/command.js
var docker_command = __webpack_require__(79809);
// EXTERNAL MODULE: ./.build/providers/docker/docker.js
var docker_docker = __webpack_require__(77338);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./.build/core/files/bounded-file.js
var bounded_file = __webpack_require__(52948);
;// CONCATENATED MODULE: ./.build/providers/docker/tar.js


const BLOCK = 512;
/** More than any header of extended fields needs. */
const MOST_EXTENDED = 64 * 1024;
const KINDS = new Map([
    ['0', 'file'],
    ['\0', 'file'],
    ['2', 'link'],
    ['5', 'folder'],
]);
/**
 * The members of a tar archive in their order, each as it streams by: POSIX ustar and pax (pax(1p)), with large sizes as
 * GNU writes them. What else there is (hard links, devices, sparse files, GNU's long names) is refused, as is an archive
 * that breaks off or goes on after its end. Throws a UserError.
 */
async function* readTar(source) {
    const bytes = new ByteReader(source);
    let extended = new Map();
    for (;;) {
        const header = await bytes.take(BLOCK);
        if (header.every((byte) => byte === 0))
            break;
        checkSum(header);
        const type = header.toString('latin1', 156, 157);
        const size = sizeOf(extended.get('size'), header);
        if (type === 'x') {
            if (size > MOST_EXTENDED)
                throw broken(`a header of ${size} bytes`);
            extended = parseExtended((await bytes.take(size)).toString('utf8'));
            await bytes.take(padding(size));
            continue;
        }
        const kind = KINDS.get(type);
        if (kind === undefined)
            throw broken(`a member of the unknown kind ${(0,runner_inputs/* show */.WU)(type)}`);
        let left = kind === 'file' ? size : 0;
        const pad = padding(left);
        const content = async function* () {
            while (left > 0) {
                const chunk = await bytes.some(left);
                left -= chunk.length;
                yield chunk;
            }
        };
        yield {
            kind,
            name: extended.get('path') ?? nameOf(header),
            target: kind === 'link' ? (extended.get('linkpath') ?? textAt(header, 157, 100)) : '',
            size: left,
            content,
        };
        while (left > 0)
            left -= (await bytes.some(left)).length;
        await bytes.take(pad);
        extended = new Map();
    }
    await bytes.expectZeros();
}
/** The header of a plain file that everybody may read; its content and `tarPadding` follow. */
function tarHeader(name, size) {
    const header = Buffer.alloc(BLOCK);
    header.write(name, 0, 100, 'utf8');
    header.write('0000644\x000000000\x000000000\x00', 100, 'latin1');
    if (size < 8 ** 11)
        header.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
    else {
        header.writeUInt8(0x80, 124);
        header.writeBigUInt64BE(BigInt(size), 128);
    }
    header.write(`00000000000\0${' '.repeat(8)}0`, 136, 'latin1');
    header.write('ustar\x0000', 257, 'latin1');
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return header;
}
/** What fills up the last block of a content. */
function tarPadding(size) {
    return Buffer.alloc(padding(size));
}
/** What ends an archive. */
function tarEnd() {
    return Buffer.alloc(2 * BLOCK);
}
function padding(size) {
    return (BLOCK - (size % BLOCK)) % BLOCK;
}
function checkSum(header) {
    const told = Number.parseInt(textAt(header, 148, 8).trim(), 8);
    const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
    if (told !== sum)
        throw broken('a damaged header');
}
function sizeOf(extended, header) {
    const octal = textAt(header, 124, 12).trim();
    let size = Number.NaN;
    if (extended !== undefined)
        size = /^\d+$/.test(extended) ? Number(extended) : Number.NaN;
    else if (header.readUInt8(124) === 0x80)
        size = Number(header.readBigUInt64BE(128));
    else if (/^[0-7]*$/.test(octal))
        size = octal === '' ? 0 : Number.parseInt(octal, 8);
    if (!Number.isSafeInteger(size))
        throw broken('a member of no size');
    return size;
}
function nameOf(header) {
    const name = textAt(header, 0, 100);
    // GNU's own format has other fields where ustar has the beginning of a long name.
    const prefix = header.toString('latin1', 257, 263) === 'ustar\0' ? textAt(header, 345, 155) : '';
    return prefix === '' ? name : `${prefix}/${name}`;
}
function textAt(header, at, length) {
    const field = header.subarray(at, at + length);
    const end = field.indexOf(0);
    return field.toString('utf8', 0, end === -1 ? length : end);
}
/** `LENGTH KEY=VALUE\n`, again and again; the length counts the whole of it, in bytes. */
function parseExtended(text) {
    const bytes = Buffer.from(text, 'utf8');
    const fields = new Map();
    for (let at = 0; at < bytes.length;) {
        const [, digits = '', key = ''] = /^(\d{1,6}) ([^=]+)=/.exec(bytes.toString('utf8', at, at + 256)) ?? [];
        const end = at + Number(digits);
        const start = at + Buffer.byteLength(`${digits} ${key}=`);
        if (key === '' || end > bytes.length || end <= start || bytes[end - 1] !== 0x0a)
            throw broken('a damaged header');
        if (key.startsWith('GNU.sparse'))
            throw broken('a sparse file');
        fields.set(key, bytes.toString('utf8', start, end - 1));
        at = end;
    }
    return fields;
}
function broken(what) {
    return new core_errors/* UserError */.yo(`The archive is no tar archive that docker writes: it holds ${what}.`);
}
/** Takes as many bytes as are wanted from chunks of any size. */
class ByteReader {
    #chunks;
    #rest = Buffer.alloc(0);
    constructor(source) {
        this.#chunks = source[Symbol.asyncIterator]();
    }
    /** At least one byte and at most so many, as they come. */
    async some(most) {
        if (!(await this.#fill()))
            throw new core_errors/* UserError */.yo('The archive is cut off.');
        const chunk = this.#rest.subarray(0, most);
        this.#rest = this.#rest.subarray(chunk.length);
        return chunk;
    }
    async take(length) {
        const parts = [];
        for (let left = length; left > 0;) {
            const part = await this.some(left);
            parts.push(part);
            left -= part.length;
        }
        return Buffer.concat(parts);
    }
    async expectZeros() {
        while (await this.#fill()) {
            if (this.#rest.some((byte) => byte !== 0))
                throw broken('something after its end');
            this.#rest = Buffer.alloc(0);
        }
    }
    async #fill() {
        while (this.#rest.length === 0) {
            const next = await this.#chunks.next();
            if (next.done === true)
                return false;
            this.#rest = next.value;
        }
        return true;
    }
}

;// CONCATENATED MODULE: ./.build/providers/docker/image-archive.js







/** Files that hold an image: named by their digest, or as docker before 25 and podman name layers and configs. */
const CONTENT = /^(?:blobs\/sha256\/[0-9a-f]{64}|[0-9a-f]{64}\/layer\.tar|[0-9a-f]{64}\.(?:json|tar))$/;
/** What `docker save` writes for older readers, and nobody here reads. */
const PASSED_OVER = /^(?:oci-layout|[0-9a-f]{64}\/(?:json|VERSION))$/;
const DIRECTORIES = new Set(['manifest.json', 'index.json', 'repositories']);
/** Docker's own bound of a manifest; a config with a long history stays far below. */
const MOST_JSON = 4 * 1024 * 1024;
const taggedSchema = schemas/* array */.YOg(schemas/* looseObject */._H3({ RepoTags: schemas/* array */.YOg(schemas/* unknown */.L5J()).nullish() }));
const manifestSchema = schemas/* tuple */.PVZ([
    schemas/* object */.Ikc({
        Config: schemas/* string */.YjP(),
        Layers: schemas/* array */.YOg(schemas/* string */.YjP()),
    }),
]);
const configSchema = schemas/* object */.Ikc({ rootfs: schemas/* object */.Ikc({ diff_ids: schemas/* array */.YOg(schemas/* string */.YjP()) }) });
const blobSchema = schemas/* object */.Ikc({ mediaType: schemas/* string */.YjP().optional(), manifests: schemas/* unknown */.L5J().optional() });
const indexSchema = schemas/* object */.Ikc({
    manifests: schemas/* array */.YOg(schemas/* object */.Ikc({ digest: schemas/* string */.YjP(), annotations: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish() }))
        .nullish(),
});
/**
 * What `docker save` wrote of one image, made anew for `docker load`: the files that hold the image, and directories of our
 * own that give it no name. Whoever wrote the archive cannot have docker read it in another way than we do, nor make it
 * take a name from another image. The directories come last, when every file has proved to be what the id of the image
 * says it is: the config by its digest, the layers by the digests in the config; or, where the daemon keeps images in
 * containerd, each blob by its name. Before that docker has nothing to begin with.
 *
 * Throws a UserError for an archive of anything else.
 *
 * @param id of the image that is expected: `sha256:…`
 */
async function* provenArchive(source, id) {
    const digests = new Map();
    const links = new Map();
    const texts = new Map();
    const seen = new Set();
    for await (const member of readTar(source)) {
        const { kind, name } = member;
        if (kind === 'folder')
            continue;
        if (seen.has(name))
            throw refused(`the file ${(0,runner_inputs/* show */.WU)(name)} twice`);
        seen.add(name);
        if (kind === 'link')
            links.set(name, linkedLayer(member));
        else if (DIRECTORIES.has(name))
            texts.set(name, await textOf(member));
        else if (CONTENT.test(name)) {
            const hash = (0,external_node_crypto_.createHash)('sha256');
            const text = isNamedBy(name, id) && member.size <= MOST_JSON ? [] : undefined;
            yield tarHeader(name, member.size);
            for await (const chunk of member.content()) {
                hash.update(chunk);
                text?.push(chunk);
                yield chunk;
            }
            yield tarPadding(member.size);
            const digest = `sha256:${hash.digest('hex')}`;
            if (name.startsWith('blobs/') && !isNamedBy(name, digest))
                throw refused(`${name}, whose content is ${digest}`);
            digests.set(name, digest);
            if (text !== undefined)
                texts.set(name, Buffer.concat(text));
        }
        else if (!PASSED_OVER.test(name))
            throw refused(`the file ${(0,runner_inputs/* show */.WU)(name)}, which docker save does not write`);
    }
    for (const [name, text] of directoriesOf(id, { digests, links, texts })) {
        yield tarHeader(name, text.length);
        yield text;
        yield tarPadding(text.length);
    }
    yield tarEnd();
}
/** The directories for `docker load`, which name the image by its content alone. */
function directoriesOf(id, { digests, links, texts }) {
    const manifest = json('manifest.json', texts.get('manifest.json'));
    const index = indexSchema.safeParse(json('index.json', texts.get('index.json'))).data?.manifests ?? [];
    const tagged = taggedSchema.safeParse(manifest).data ?? [];
    const isNamed = texts.has('repositories') ||
        tagged.some(({ RepoTags }) => (RepoTags ?? []).length > 0) ||
        index.some(({ annotations }) => Object.keys(annotations ?? {}).some((name) => /\.(?:ref\.)?name$/.test(name)));
    if (isNamed)
        throw refused('names of images');
    const [only, ...more] = index;
    const blob = texts.get(blobOf(id));
    if (only?.digest === id && more.length === 0 && blob !== undefined)
        return layoutOf(id, blob);
    const parsed = manifestSchema.safeParse(manifest);
    if (!parsed.success)
        throw refused('something else than one image in manifest.json');
    const [{ Config: config, Layers: layers }] = parsed.data;
    if (digests.get(config) !== id) {
        throw refused(`an image of another id than ${id}: ${digests.get(config) ?? 'its config is missing'}`);
    }
    const wanted = configSchema.safeParse(json(config, texts.get(config))).data?.rootfs.diff_ids;
    const paths = layers.map((layer) => links.get(layer) ?? layer);
    if (wanted === undefined || paths.length !== wanted.length)
        throw refused('other layers than the image has');
    for (const [at, path] of paths.entries()) {
        if (digests.get(path) !== wanted[at])
            throw refused(`another layer ${at + 1} than the image has`);
    }
    return [['manifest.json', Buffer.from(JSON.stringify([{ Config: config, RepoTags: null, Layers: paths }]))]];
}
/** For a daemon that keeps images in containerd, which tells an image by its manifest, or by an index of manifests. */
function layoutOf(id, blob) {
    const parsed = blobSchema.safeParse(json(blobOf(id), blob));
    if (!parsed.success)
        throw refused(`no manifest of an image in ${blobOf(id)}`);
    // Not what the archive's own index says it is: of one file, a manifest and an index could be read.
    const mediaType = parsed.data.mediaType ??
        `application/vnd.oci.image.${parsed.data.manifests === undefined ? 'manifest' : 'index'}.v1+json`;
    const manifests = [{ mediaType, digest: id, size: blob.length }];
    return [
        ['index.json', Buffer.from(JSON.stringify({ schemaVersion: 2, manifests }))],
        ['oci-layout', Buffer.from('{"imageLayoutVersion":"1.0.0"}')],
    ];
}
/** A layer that is the same as another one is a link to it: `../<id>/layer.tar`, or `../<id>.tar` of podman. */
function linkedLayer({ name, target }) {
    const path = external_node_path_.posix.join(external_node_path_.posix.dirname(name), target);
    if (!name.endsWith('/layer.tar') || !CONTENT.test(name) || !CONTENT.test(path)) {
        throw refused(`the link ${(0,runner_inputs/* show */.WU)(name)} to ${(0,runner_inputs/* show */.WU)(target)}`);
    }
    return path;
}
async function textOf(member) {
    if (member.size > MOST_JSON)
        throw refused(`${member.name} of ${member.size} bytes`);
    const chunks = [];
    for await (const chunk of member.content())
        chunks.push(chunk);
    return Buffer.concat(chunks);
}
function json(name, text) {
    return text === undefined ? undefined : (0,bounded_file/* parseJson */.q)(`${name} of the archive`, text);
}
function blobOf(digest) {
    return `blobs/${digest.replace(':', '/')}`;
}
function isNamedBy(name, digest) {
    return name === blobOf(digest) || name === `${digest.replace('sha256:', '')}.json`;
}
function refused(what) {
    return new core_errors/* UserError */.yo(`The archive holds ${what}. It is not what a bake kept, and nothing of it is used.`);
}

;// CONCATENATED MODULE: ./.build/providers/docker/archive.js











const GIB = 1024 ** 3;
const archiveLimits = { packed: 2 * GIB, unpacked: 16 * GIB };
/** The names of an archive; they say how it is packed. */
const ZSTD = 'image.tar.zst';
const GZIP = 'image.tar.gz';
const archiveNames = [ZSTD, GZIP];
/** Node.js has zstd since 22.15. */
const HAS_ZSTD = "createZstdCompress" in external_node_zlib_namespaceObject;
/**
 * Writes an image to `image.tar.zst` in a folder (`image.tar.gz` where this Node.js has no zstd), without its names: who
 * takes the archive gives them. Gives the file's name. Throws a UserError above the limits, and leaves no file then.
 *
 * @param id `sha256:…`
 */
async function saveImage(id, folder, run, limits = archiveLimits, zstd = HAS_ZSTD) {
    const name = zstd ? ZSTD : GZIP;
    const path = (0,external_node_path_.join)(folder, name);
    (0,external_node_fs_.rmSync)(path, { force: true });
    const child = start(['save', id], run);
    child.stdin.end();
    try {
        await together(child, (0,promises_.pipeline)(child.stdout, bounded(limits.unpacked, `The image ${id} unpacked`), zstd
            ? external_node_zlib_.createZstdCompress({ params: { [external_node_zlib_.constants.ZSTD_c_checksumFlag]: 1 } })
            : external_node_zlib_.createGzip({ level: 3 }), bounded(limits.packed, `The archive of the image ${id}`), (0,external_node_fs_.createWriteStream)(path, { flags: 'wx', mode: 0o600 })));
        return name;
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(path, { force: true });
        throw error;
    }
}
/**
 * Gives an image out of such an archive to the daemon, under no name. Whoever wrote the archive: the daemon gets this very
 * image or none. Throws a UserError for an archive of anything else.
 *
 * @param path ends in one of `archiveNames`
 * @param id `sha256:…`
 */
async function loadImage(path, id, run, limits = archiveLimits) {
    const isZstd = (0,external_node_path_.basename)(path) === ZSTD;
    if (isZstd && !HAS_ZSTD) {
        throw new core_errors/* UserError */.yo(`The archive of the image ${id} is packed with zstd, which Node.js ${process.versions.node} does not have. Use the same version of the action, on the same kind of runner, in all jobs.`);
    }
    const child = start(['load', '--quiet'], run);
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    await together(child, (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(path), isZstd ? external_node_zlib_.createZstdDecompress() : external_node_zlib_.createGunzip(), bounded(limits.unpacked, 'The archive unpacked'), async function* (source) {
        try {
            yield* provenArchive(source, id);
        }
        catch (error) {
            // Before its input ends: the daemon must not take the beginning for the whole.
            child.kill('SIGKILL');
            throw error;
        }
    }, child.stdin).catch(unpackingError));
    const docker = (0,docker_docker.createDocker)(run.environment);
    if ((await docker.inspectImage(id)) !== undefined)
        return;
    const other = /sha256:[0-9a-f]{64}/.exec(Buffer.concat(said).toString('utf8'))?.[0];
    // Only when nothing else has come to call it by a name.
    if (other !== undefined && (await docker.inspectImage(other))?.tags.length === 0)
        await removeImage(other, run);
    throw new core_errors/* UserError */.yo(`The daemon calls the image ${id} ${other ?? 'by another id'}: it keeps images in another way than the one that saved it (containerd's image store). Set up docker alike in all jobs, or hand images on by a registry: \`build-registry\` in the manifest.`);
}
async function removeImage(id, run) {
    const child = start(['image', 'rm', '--no-prune', id], run);
    child.stdin.end();
    child.stdout.resume();
    await together(child, Promise.resolve()).catch(() => { });
}
/** A stream that breaks off at more bytes than these. */
function bounded(most, what) {
    return async function* (source) {
        let bytes = 0;
        for await (const chunk of source) {
            bytes += chunk.length;
            if (bytes > most) {
                const limit = most >= GIB ? `${most / GIB} GiB` : `${most} bytes`;
                throw new core_errors/* UserError */.yo(`${what} has more than ${limit}, which is too much for an artifact. Hand images on by a registry: \`build-registry\` in the manifest, or the input "handoff" with registry:<repository>.`);
            }
            yield chunk;
        }
    };
}
function start(args, { environment, signal }) {
    const child = (0,external_node_child_process_.spawn)('docker', [...args], {
        env: { ...environment },
        stdio: 'pipe',
        killSignal: 'SIGKILL',
        ...(signal === undefined ? {} : { signal }),
    });
    (0,command/* limitTime */.DZ)(child, docker_command/* TRANSFER_MS */.l9);
    return child;
}
/** Waits for docker and for what streams through it: the first of the two that fails is the reason, and ends the other. */
async function together(child, streams) {
    const errors = [];
    child.stderr.on('data', (chunk) => {
        errors.push(chunk);
        if (errors.length > 100)
            errors.shift();
    });
    const ended = new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('close', (code, signal) => {
            if (code === 0)
                resolve();
            else {
                const number = signal === null ? code : 128 + external_node_os_.constants.signals[signal];
                reject(new core_errors/* CommandError */.Qd(`docker ${child.spawnargs[1] ?? ''}`, number, Buffer.concat(errors).toString('utf8')));
            }
        });
    });
    const [streamed, exit] = await Promise.allSettled([
        streams.catch((error) => {
            child.kill('SIGKILL');
            throw error;
        }),
        ended,
    ]);
    const causes = [streamed, exit].flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    if (causes.length === 0)
        return;
    // A pipe that broke says only that docker ended: it has told why.
    throw causes.find((error) => error instanceof core_errors/* UserError */.yo || isAbort(error)) ?? causes.at(-1);
}
function isAbort(error) {
    return error instanceof Error && error.name === 'AbortError';
}
function unpackingError(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    if (error instanceof Error && /^(?:Z_|ZSTD_|ERR_ZSTD)/.test(code)) {
        throw new core_errors/* UserError */.yo(`The archive cannot be unpacked: ${error.message}. It is damaged.`);
    }
    throw error;
}

// EXTERNAL MODULE: ./.build/providers/docker/push.js
var push = __webpack_require__(73258);
// EXTERNAL MODULE: ./.build/providers/docker/staging.js
var staging = __webpack_require__(51197);
;// CONCATENATED MODULE: ./.build/providers/docker/handoff.js










/** As long as somebody may still run the failed jobs of a run again: over a weekend. */
const RETENTION_DAYS = 3;
const IMAGE_ID = /^sha256:[0-9a-f]{64}$/;
/**
 * Hands the container images of a leg on, and gives all its images with the way that each went. Nothing of an untrusted
 * change leaves the runner. Throws a UserError or CommandError; what was handed on by then stays.
 *
 * @param legFolder of the leg; an archive lies there until it is uploaded
 */
async function saveHandoff(host, inputs, how, leg, images, legFolder, signal) {
    const isStrange = host.trust.kind === 'untrusted' && !inputs['allow-untrusted'];
    const containers = images.filter(isContainer);
    if (how.kind === 'none' || isStrange || containers.length === 0)
        return images;
    const run = dockerRun(host, inputs, signal);
    const sent = new Map();
    for (const [index, image] of containers.entries()) {
        const number = containers.length > 1 ? index + 1 : undefined;
        const handoff = how.kind === 'registry'
            ? await handoff_push(host, how.repository, leg.key, image, number, run)
            : await upload(host, (0,artifact_name/* imageArtifactName */.Jj)(inputs['artifact-prefix'], leg.slug, host.run.attempt, number), image, legFolder, run);
        sent.set(image, { ...image, handoff });
    }
    return images.map((image) => sent.get(image) ?? image);
}
/**
 * Has the daemon take an image from its archive, under no name. Any job of the run may have written the archive: the daemon
 * gets the very image that is expected, or nothing. Throws a UserError or CommandError.
 *
 * @param folder for the archive; gone afterwards
 */
async function restoreArchive(host, inputs, artifact, folder, image, signal) {
    const what = `The image ${image.id} of the artifact ${(0,runner_inputs/* show */.WU)(artifact)}`;
    if (!IMAGE_ID.test(image.id))
        throw new core_errors/* UserError */.yo(`${what} has no id of a container image.`);
    (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    try {
        const result = await host.download(artifact, folder);
        if (result.kind === 'unavailable') {
            throw new core_errors/* UserError */.yo(`${what} could not be fetched: ${result.reason.replace(/\s+/g, ' ')} It is kept for ${RETENTION_DAYS} days; after that, run all jobs again.`);
        }
        const path = archiveIn(what, folder);
        try {
            await loadImage(path, image.id, dockerRun(host, inputs, signal));
        }
        catch (error) {
            if (!(error instanceof core_errors/* UserError */.yo))
                throw error;
            throw new core_errors/* UserError */.yo(`${what} cannot be used. ${error.message}`);
        }
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
    host.info(`${image.id} came from the artifact ${artifact}`);
}
async function handoff_push(host, repository, key, image, number, run) {
    // Without a key nothing is ever looked up; the tag only keeps the image from being thrown away.
    const tag = key === null
        ? image.id.slice(7, 19)
        : (0,staging/* buildRegistryTags */.rH)(key, number === undefined ? undefined : image.build).staged;
    const ref = await (0,push/* pushImage */.G)({ image: image.id, repository, tag }, run, process_process/* delay */.cb);
    host.info(`${image.id} is handed on as ${ref}`);
    return { kind: 'registry', artifact: null, ref };
}
async function upload(host, name, image, folder, run) {
    const file = await saveImage(image.id, folder, run);
    const path = (0,external_node_path_.join)(folder, file);
    try {
        const { size } = (0,external_node_fs_.lstatSync)(path);
        const uploaded = await host.upload({ name, files: [file], root: folder, retentionDays: RETENTION_DAYS });
        if (uploaded.kind === 'unavailable') {
            throw new core_errors/* UserError */.yo(`The image ${image.id} could not be handed on as the artifact ${(0,runner_inputs/* show */.WU)(name)}: ${uploaded.reason}. Name a repository with \`build-registry\` in the manifest or with the input "handoff" (registry:<repository>), or bake all legs in one job with handoff: none.`);
        }
        host.info(`${image.id} is handed on as the artifact ${name}, ${(size / 1024 ** 2).toFixed(1)} MiB`);
        return { kind: 'archive', artifact: name, ref: null };
    }
    finally {
        (0,external_node_fs_.rmSync)(path, { force: true });
    }
}
/** The one file of the artifact. */
function archiveIn(what, folder) {
    const [name, ...others] = (0,external_node_fs_.readdirSync)(folder);
    if (name === undefined || others.length > 0 || !archiveNames.includes(name)) {
        throw new core_errors/* UserError */.yo(`${what} cannot be used: the artifact must hold one file, ${archiveNames.join(' or ')}.`);
    }
    const path = (0,external_node_path_.join)(folder, name);
    const stat = (0,external_node_fs_.lstatSync)(path);
    if (!stat.isFile() || stat.size > archiveLimits.packed) {
        throw new core_errors/* UserError */.yo(`${what} cannot be used: ${name} must be a file of at most ${archiveLimits.packed} bytes.`);
    }
    return path;
}
function isContainer({ provider, id }) {
    return provider === 'docker' && IMAGE_ID.test(id);
}
function dockerRun(host, inputs, signal) {
    const environment = (0,secrets_environment/* childEnvironment */.Qc)(host.environment, inputs['pass-env'], {});
    return signal === undefined ? { environment } : { environment, signal };
}


/***/ }),

/***/ 30500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createInsecureHosts: () => (/* binding */ createInsecureHosts)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79809);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);


const configuration = zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ Secure: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY() }));
/**
 * Whether docker's daemon was told that a registry is insecure (`insecure-registries`). It is asked once; one that does not
 * answer says no.
 */
function createInsecureHosts(environment) {
    let asked;
    const ask = async () => {
        try {
            const args = ['info', '--format', '{{json .RegistryConfig.IndexConfigs}}'];
            const { stdout } = await (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .askDocker */ .ad)(args, { environment });
            const told = configuration.parse(JSON.parse(stdout));
            return new Set(Object.entries(told).flatMap(([host, { Secure }]) => (Secure ? [] : [host])));
        }
        catch {
            return new Set();
        }
    };
    return async (host) => {
        asked ??= ask();
        return (await asked).has(host);
    };
}


/***/ }),

/***/ 12548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bringImage: () => (/* binding */ bringImage)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88278);
/* harmony import */ var _staging_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51197);
/* harmony import */ var _handoff_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64735);





/**
 * By what an image of a leg is had here: the id of a machine image; for a container image a reference to start from,
 * fetched by its hand-off where this job's daemon does not have it. Any job of the run may have written the record: it names
 * neither another repository nor tags to be set.
 */
async function bringImage(host, inputs, { docker, buildRegistry }, leg, image) {
    if (image.provider !== 'docker')
        return image.id;
    const { handoff } = image;
    const declared = leg['declared-tag'];
    if (handoff?.kind === 'registry') {
        const reference = handoff.ref ?? '';
        const [repository = '', digest = ''] = reference.split('@');
        if (repository !== buildRegistry || !/^sha256:[0-9a-f]{64}$/.test(digest)) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The record of ${leg.leg} says that its image is at ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .WU)(reference)}, which is not in the repository of this run (${buildRegistry ?? 'none: name a build registry in the manifest, or handoff here too'}).`);
        }
        if (declared !== null) {
            await docker.pullImage(reference);
            await docker.tagImage(reference, declared);
        }
        return reference;
    }
    const reference = localReference(leg, image);
    const present = await docker.inspectImage(reference);
    if (present?.id !== image.id) {
        if ((await docker.inspectImage(image.id)) === undefined) {
            if (handoff?.kind !== 'archive' || handoff.artifact === null) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The image of ${leg.leg} (${image.id}) is not in the daemon of this job, and its record names no hand-off. Bake both in one job, or give bake the input "handoff".`);
            }
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(host.temporary, 'bakehouse', 'handoff', leg.slug);
            await (0,_handoff_js__WEBPACK_IMPORTED_MODULE_4__.restoreArchive)(host, inputs, handoff.artifact, folder, image);
        }
        await docker.tagImage(image.id, reference);
    }
    if (declared !== null)
        await docker.tagImage(image.id, declared);
    return reference;
}
/** A leg without a key has an image all the same: then its id tells it. */
function localReference(leg, image) {
    return (0,_staging_js__WEBPACK_IMPORTED_MODULE_3__/* .stagedReference */ .GW)(leg.slug, leg.key ?? image.id.replace(/^sha256:/, '').slice(0, 12));
}


/***/ }),

/***/ 6096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ dockerLines),
/* harmony export */   Y: () => (/* binding */ dockerArtifacts)
/* harmony export */ });
/**
 * packer-plugin-docker: `sha256:…` (artifact_import.go), or `repository:tag` after a tag or a push, which becomes a tag of
 * the image that they were given. What was exported is a file, and `Container` is one that was discarded.
 */
const dockerArtifacts = {
    builderIds: /docker/i,
    read: (artifacts) => {
        const ids = new Map();
        const names = new Set();
        const exported = [];
        for (const one of artifacts) {
            const { builderId, id } = one;
            if (one.files.some((file) => file !== ''))
                exported.push(one);
            else if (DIGEST.test(id))
                ids.set(id, { builderId, region: 'local', id, tags: [], files: [] });
            else if (id !== '' && id !== 'Container')
                names.add(id);
        }
        const tags = [...names];
        const images = [...ids.values()].map((image) => ({ ...image, tags }));
        const [name] = tags;
        // Only a name was kept: by it docker finds the image, and its id is asked for afterwards.
        if (images.length === 0 && name !== undefined)
            images.push({ builderId: 'packer.post-processor.docker-tag', region: 'local', id: name, tags, files: [] });
        return { images, files: exported };
    },
};
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** What the docker builder tells, all of it hints: `container` and `image`. Its containers are proven by what is mounted. */
const dockerLines = {
    telling: /Container ID: |Image ID: /,
    pokes: /^Container ID: [0-9a-f]{64}$/,
    hints: (text) => [
        ...told('container', /^Container ID: ([0-9a-f]{64})$/.exec(text)),
        ...told('image', /^Image ID: (sha256:[0-9a-f]{64})$/.exec(text)),
    ],
};
function told(kind, match) {
    const id = match?.[1];
    return id === undefined ? [] : [[kind, id]];
}


/***/ }),

/***/ 73258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ pushImage)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79809);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
/* harmony import */ var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39535);
/* harmony import */ var _image_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52910);
/* harmony import */ var _docker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77338);
/* harmony import */ var _image_container_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77383);
/* harmony import */ var _registry_trouble_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90447);
/* harmony import */ var _staged_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9428);








/** Milliseconds before each further try. docker itself has tried a layer five times by then. */
const PAUSES = [2000, 6000, 15_000];
/** Registries whose tags stay what they are. */
const IMMUTABLE = /immutable|cannot be (?:overwritten|updated|modified)|already exists/i;
/**
 * Pushes an image of the daemon under a tag, with docker's own credentials, and gives `repository@sha256:…` of it. Tries
 * again where the network is at fault. The name that docker wants for a push is gone afterwards, or belongs to what had it
 * before. A tag that a registry does not let go of is right where it already has this very image.
 *
 * Throws a RegistryError.
 *
 * @param pause waits for so many milliseconds
 */
async function pushImage(request, run, pause) {
    const { image, repository, tag } = request;
    const docker = (0,_docker_js__WEBPACK_IMPORTED_MODULE_3__.createDocker)(run.environment);
    const name = `${repository}:${tag}`;
    const before = await docker.inspectImage(name);
    if (before?.id !== image)
        await docker.tagImage(image, name);
    try {
        const digest = await pushed(request, run, docker, pause);
        return `${repository}@${digest}`;
    }
    finally {
        if (before === undefined)
            await untag(docker, image, name, run);
        else if (before.id !== image)
            await docker.tagImage(before.id, name);
    }
}
async function pushed({ image, repository, tag }, run, docker, pause) {
    const name = `${repository}:${tag}`;
    const attempt = async () => {
        const said = await (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .askDocker */ .ad)(['push', name], { ...run, limitMs: _command_js__WEBPACK_IMPORTED_MODULE_0__/* .TRANSFER_MS */ .l9 });
        if (said.exitCode === 0 || IMMUTABLE.test(said.stderr))
            return said;
        throw (0,_registry_trouble_js__WEBPACK_IMPORTED_MODULE_5__/* .pushTrouble */ .O8)(repository, `${said.stdout}\n${said.stderr}`);
    };
    const { exitCode, stdout } = await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_7__/* .retry */ .L)(attempt, pauseAfter, pause);
    if (exitCode !== 0)
        return keptDigest(image, name, run);
    return digestOf(stdout) ?? (await repositoryDigest(docker, image, repository));
}
function pauseAfter(error, attempts) {
    return error instanceof _registry_trouble_js__WEBPACK_IMPORTED_MODULE_5__/* .RegistryError */ .gl && (0,_image_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .isInfrastructure */ .Od)(error.failure) ? PAUSES[attempts - 1] : undefined;
}
/** `<tag>: digest: sha256:… size: 1234`, docker's closing words of a push. */
function digestOf(words) {
    return [...words.matchAll(/digest: (sha256:[0-9a-f]{64}) size: \d+/g)].at(-1)?.[1];
}
async function repositoryDigest(docker, image, repository) {
    const wanted = (0,_image_container_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .parseReference */ .F2)(repository);
    const digests = ((await docker.inspectImage(image))?.repoDigests ?? [])
        .map(_image_container_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .parseReference */ .F2)
        .flatMap((one) => ((0,_image_container_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameRepository */ .ve)(one, wanted) && one.digest !== null ? [one.digest] : []));
    const [digest, ...more] = digests;
    if (digest !== undefined && more.length === 0)
        return digest;
    throw new _registry_trouble_js__WEBPACK_IMPORTED_MODULE_5__/* .RegistryError */ .gl('unknown', `docker pushed to ${repository}, but does not say under which digest.`);
}
async function keptDigest(image, name, run) {
    const kept = await (0,_staged_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .createStagedManifests */ .r)(run.environment).read(name);
    if (kept.kind === 'found' && kept.config === image)
        return kept.manifest;
    const has = kept.kind === 'found' ? `it has ${kept.config} there` : 'what it has there is not known';
    throw new _registry_trouble_js__WEBPACK_IMPORTED_MODULE_5__/* .RegistryError */ .gl('config', `The registry keeps the tag ${name} as it is, and ${has}, not ${image}. Remove the tag there, or let bake reuse that image.`);
}
/** An image that loses its last name is gone: that one stays. */
async function untag(docker, image, name, run) {
    const others = ((await docker.inspectImage(image))?.tags ?? []).filter((other) => other !== name);
    if (others.length === 0)
        return;
    const args = ['image', 'rm', '--no-prune', '--', name];
    const { exitCode, stderr } = await (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .askDocker */ .ad)(args, { environment: run.environment });
    if (exitCode !== 0 && !/no such image/i.test(stderr))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd('docker image rm', exitCode, stderr);
}


/***/ }),

/***/ 90447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MX: () => (/* binding */ registryFailure),
/* harmony export */   O8: () => (/* binding */ pushTrouble),
/* harmony export */   c$: () => (/* binding */ tellingLine),
/* harmony export */   gl: () => (/* binding */ RegistryError)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _image_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52910);
/* harmony import */ var _image_container_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77383);



/** A registry that does not do what it is asked to. */
class RegistryError extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    failure;
    constructor(failure, message) {
        super(message);
        this.failure = failure;
    }
}
const NO_LOGIN = /no basic auth credentials|unauthorized|authentication required|401 Unauthorized|not logged in|credentials not found|docker login/i;
const DENIED = /denied|forbidden|insufficient_scope|not authorized/i;
const SERVER = /\b50[0-4]\b|internal server error|bad gateway|gateway timeout|unexpected EOF|\bEOF$/i;
/** What kind of trouble with a registry docker's words tell of; undefined where they tell of none. */
function registryFailure(words) {
    if (NO_LOGIN.test(words) || DENIED.test(words))
        return 'credentials';
    return SERVER.test(words) ? 'network' : (0,_image_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .providerTrouble */ .be)(words);
}
/**
 * What docker's words say of a registry that it could not push to.
 *
 * @param words what docker printed
 */
function pushTrouble(repository, words) {
    const { host } = (0,_image_container_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(repository);
    const line = tellingLine(words);
    if (NO_LOGIN.test(line)) {
        return new RegistryError('credentials', `docker has no credentials for ${host} that it takes: ${line}. Log in in a step before this one (docker login ${host}).`);
    }
    if (DENIED.test(line)) {
        return new RegistryError('credentials', `${host} does not let docker push to ${repository}: ${line}. Give the credentials of this job the right to write there (for ghcr.io \`packages: write\`), and mind the name.`);
    }
    const trouble = registryFailure(line);
    if (trouble !== undefined && (0,_image_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isInfrastructure */ .Od)(trouble)) {
        const what = trouble === 'network' ? 'cannot be reached, or is in trouble' : 'takes no more at the moment';
        return new RegistryError(trouble, `${host} ${what}: ${line}.`);
    }
    return new RegistryError(trouble ?? 'unknown', `docker could not push to ${repository}: ${line}.`);
}
/** The last line that tells of an error, without the full stop. */
function tellingLine(words) {
    const lines = words
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const line = lines.findLast((one) => /error|denied|unauthorized|fail|no such|unknown/i.test(one)) ?? lines.at(-1);
    return (line ?? 'it said nothing').replace(/\.$/, '').slice(0, 500);
}


/***/ }),

/***/ 9428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ createStagedManifests)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _oci_docker_distribution_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87068);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54880);
/* harmony import */ var _image_container_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77383);




const PATIENCE_MS = 30_000;
const IDLE_MS = 10_000;
function createStagedManifests(environment) {
    const distribution = (0,_oci_docker_distribution_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerDistribution */ .l)({ environment, userAgent: 'bakehouse', idle: IDLE_MS });
    return {
        read: async (reference) => {
            const signal = AbortSignal.timeout(PATIENCE_MS);
            try {
                return await stagedManifest(distribution, reference, signal);
            }
            catch (error) {
                const reason = signal.aborted
                    ? `no answer within ${PATIENCE_MS / 1000} s`
                    : (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).replace(/\.$/, '');
                return { kind: 'unknown', reason };
            }
        },
    };
}
async function stagedManifest(distribution, reference, signal) {
    const { host, path, tag } = (0,_image_container_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(reference);
    const manifest = await distribution.manifest({ host, path }, tag, signal);
    if (manifest === undefined)
        return { kind: 'missing' };
    const content = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .readManifest */ .W)(manifest);
    if (content.kind !== 'image')
        return { kind: 'unknown', reason: `${reference} is no image for one platform` };
    return { kind: 'found', manifest: manifest.digest, config: content.config };
}


/***/ }),

/***/ 51197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ verifiedReference),
/* harmony export */   GW: () => (/* binding */ stagedReference),
/* harmony export */   V4: () => (/* binding */ sourceReference),
/* harmony export */   nD: () => (/* binding */ LOCAL_PREFIX),
/* harmony export */   rH: () => (/* binding */ buildRegistryTags)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The host of all references that Bakehouse itself gives: no registry, so nothing is ever pulled from there. */
const LOCAL_PREFIX = 'bakehouse.local/';
/** Of docker's repository names: lower case, runs joined by one dot, one underscore or hyphens; two underscores are ours. */
const PATH_COMPONENT = /^[a-z0-9]+(?:(?:[._]|-+)[a-z0-9]+)*$/;
const LONGEST_COMPONENT = 160;
/** Of docker's tags, as much as fits into 128 characters beside a key and `-verified`. */
const TAG_PART = /^[A-Za-z0-9._-]{1,60}$/;
/**
 * The name that a container image gets when it is baked: `bakehouse.local/<slug>:<key>`, or `…:<key>.<build>` where a
 * leg has several builds. No two legs, keys or builds share one: a key holds no dot, and a slug or build that docker
 * would not take is cut down and told by a hash behind two underscores, which no other may hold.
 *
 * @param build only where the leg has several
 */
function stagedReference(slug, key, build) {
    return reference(slug, key, build);
}
/** The name that it gets when its tests have passed: `…:<key>-verified`, or `…:<key>-verified.<build>`. */
function verifiedReference(slug, key, build) {
    return reference(slug, `${key}-verified`, build);
}
/** The tags of both in a build registry, which all legs share. */
function buildRegistryTags(key, build) {
    return { staged: tagOf(key, build), verified: tagOf(`${key}-verified`, build) };
}
/**
 * The name of an image to start from that only the daemon has.
 * @param id its config digest, `sha256:…`
 */
function sourceReference(id) {
    return `${LOCAL_PREFIX}source:${id.replace(/^sha256:/, '').slice(0, 12)}`;
}
function reference(slug, tag, build) {
    const fits = PATH_COMPONENT.test(slug) && slug.length <= LONGEST_COMPONENT;
    return `${LOCAL_PREFIX}${fits ? slug : marked(slug, /[^a-z0-9]+/g)}:${tagOf(tag, build)}`;
}
function tagOf(tag, build) {
    if (build === undefined)
        return tag;
    const fits = TAG_PART.test(build) && !build.includes('__');
    return `${tag}.${fits ? build : marked(build, /[^A-Za-z0-9]+/g)}`;
}
function marked(text, unfit) {
    const readable = text.replace(unfit, '-').slice(0, 40).replace(/^-|-$/g, '');
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 16);
    return `${readable === '' ? 'x' : readable}__${hash}`;
}


/***/ }),

/***/ 15428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: () => (/* binding */ removeSpentVolumes),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   jF: () => (/* binding */ containerCommand),
/* harmony export */   nI: () => (/* binding */ sweepDocker)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
/* harmony import */ var _image_leftover_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79825);



const KEPT = 'kept as keep-on-failure asks';
/**
 * Removes the containers of a bake that did not end well and the volumes that docker made for them, and names its images
 * without a name. What cannot be asked or removed is named with the command that does it; it costs nothing else.
 */
async function sweepDocker(request) {
    let containers;
    try {
        containers = await request.docker.containers();
    }
    catch (error) {
        // A daemon that did not answer once is not asked again: the time is other providers', too.
        return unchecked(request, (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__/* .unanswered */ .bj)(error));
    }
    const ours = containers.filter((one) => isOurs(one, request.temporary));
    const found = await each(ours, (container) => sweepContainer(request, container), request.onFound);
    const volumes = [...new Set([...request.seen.volumes, ...ours.flatMap((one) => one.volumes)])];
    return [
        ...found,
        ...listHinted(request, containers),
        ...(await (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__/* .listLeftovers */ .h1)('volumes', volumeCommand(volumes), sweepVolumes(request, volumes))),
        ...(await (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__/* .listLeftovers */ .h1)('volumes', 'docker volume ls --filter dangling=true', listVolumes(request, volumes))),
        ...(await (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__/* .listLeftovers */ .h1)('images', imageCommand(request), listImages(request))),
    ];
}
/** A container is ours when something under this bake's own random folder is mounted into it. */
function isOurs({ mounts }, temporary) {
    return mounts.some((mount) => mount.startsWith(`${temporary}${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`));
}
async function sweepContainer(request, { id }) {
    if (request.keepOnFailure)
        return left('container', id, KEPT);
    return removed('container', id, "this bake's own folder was mounted into it", () => request.docker.removeContainer(id));
}
function listHinted(request, containers) {
    return containers.flatMap((one) => request.hinted.containers.has(one.id) && !isOurs(one, request.temporary)
        ? [left('container', one.id, "the log names it, but nothing proves it to be this bake's")]
        : []);
}
/** After a good end Packer has removed its containers, but not the volumes that docker made for them. */
async function removeSpentVolumes(docker, { volumes }) {
    const remove = async () => each(await docker.volumesThere(volumes), (name) => removeVolume(docker, name));
    const found = await (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__/* .listLeftovers */ .h1)('volumes', volumeCommand(volumes), remove());
    return found.filter(({ state }) => state === 'left');
}
async function removeVolume(docker, name) {
    return removed('volume', name, 'docker made it for a container of this bake', () => docker.removeVolume(name));
}
async function sweepVolumes(request, names) {
    const there = await request.docker.volumesThere(names);
    return each(there, async (name) => (request.keepOnFailure ? left('volume', name, KEPT) : removeVolume(request.docker, name)), request.onFound);
}
/**
 * Those of a container that nobody saw while it was there, such as where main was killed as Packer started it: Packer removes
 * its containers without the volumes that docker made for them. That the log names it proves nothing.
 */
async function listVolumes(request, known) {
    const { docker, seen, hinted } = request;
    const unseen = [...hinted.containers].filter((id) => !seen.containers.includes(id));
    const others = (await docker.volumesOf(unseen)).filter((name) => !known.includes(name));
    const reason = "docker made it for a container that the log names, but nothing proves it to be this bake's";
    return (await docker.volumesThere(others)).map((name) => left('volume', name, reason));
}
/** An image that a build committed, but that Packer then did not report: nobody else will ever name it. */
async function listImages(request) {
    const { docker, seen, hinted, reported, startedAt } = request;
    const committed = new Set(await docker.commitsOf(seen.containers));
    const named = [...hinted.images].filter((id) => id.startsWith('sha256:'));
    const asked = [...new Set([...committed, ...named])].filter((id) => !reported.has(id));
    if (asked.length === 0)
        return [];
    return [...(await docker.imagesById(asked)).values()].flatMap(({ id, tags, created }) => {
        if (tags.length > 0)
            return [];
        if (committed.has(id))
            return [left('image', id, 'committed from a container of this bake, without a name')];
        if (Date.parse(created) < startedAt)
            return [];
        return [left('image', id, 'an untagged image that the log names, but that Packer did not report as made')];
    });
}
async function each(items, act, onFound = () => { }) {
    const found = [];
    for (const item of items) {
        const one = await act(item);
        onFound(one);
        found.push(one);
    }
    return found;
}
async function removed(kind, id, reason, act) {
    try {
        await act();
        return { kind, id, region: null, state: 'removed', reason, command: null };
    }
    catch (error) {
        return left(kind, id, (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error));
    }
}
const COMMANDS = {
    container: 'docker rm --force --volumes',
    volume: 'docker volume rm',
    image: 'docker image rm',
};
function left(kind, id, reason) {
    return { kind, id, region: null, state: 'left', reason, command: `${COMMANDS[kind]} ${id}` };
}
/** What was seen while the daemon still answered is known by its name. */
function unchecked({ seen, temporary }, reason) {
    return [
        { kind: 'unknown', id: 'containers', region: null, state: 'left', reason, command: containerCommand(temporary) },
        ...seen.volumes.map((name) => left('volume', name, reason)),
    ];
}
/** Removes the containers into which something of a folder is mounted, and no other. */
function containerCommand(temporary) {
    const format = "'{{.Id}}{{range .Mounts}} {{.Source}}{{end}}'";
    return `docker ps --all --quiet --no-trunc | xargs -r docker inspect --format ${format} | grep -F ' ${temporary}${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}' | cut -d' ' -f1 | xargs -r docker rm --force --volumes`;
}
function volumeCommand(names) {
    return `docker volume rm ${names.join(' ')}`;
}
function imageCommand({ seen }) {
    const filters = seen.containers.map((id) => ` --filter container=${id}`).join('');
    const now = `"$(docker info --format '{{.SystemTime}}')"`;
    return `docker events --since 0 --until ${now} --filter event=commit${filters} --format '{{index .Actor.Attributes "imageID"}}' | xargs -r docker image rm`;
}


/***/ }),

/***/ 8642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ writeBeside),
/* harmony export */   VZ: () => (/* binding */ besideRecordOf),
/* harmony export */   Zm: () => (/* binding */ lookUpBeside),
/* harmony export */   qE: () => (/* binding */ besidePath),
/* harmony export */   xz: () => (/* binding */ fileMarks),
/* harmony export */   zz: () => (/* binding */ keepImage)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2503);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64377);
/* harmony import */ var _core_files_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74555);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
/* harmony import */ var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);






const digest = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/);
/** What lies beside an image that is files, in `<first file>.bakehouse.json`: it has no tags that could tell it. */
const besideRecord = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('bakehouse/file/1'),
    key: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1),
    recipe: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    build: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    id: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1),
    created: zod__WEBPACK_IMPORTED_MODULE_6__/* .datetime */ .w$().nullable(),
    files: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1), size: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().nonnegative(), sha256: digest }))
        .min(1)
        .describe('All files of the image, relative to the working directory of the bake.'),
    run: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    packer: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional().describe('The version of the Packer that made it.'),
    verified: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
});
const MOST_BYTES = 1024 * 1024;
/** Where the record of an image lies whose first file is `path`. */
function besidePath(folder, path) {
    return `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path)}.bakehouse.json`;
}
/**
 * Writes the record beside the image's first file, or writes it anew when its tests have passed.
 * Throws a UserError when a file is outside `folder`.
 * @param folder the working directory of the bake
 */
function writeBeside(folder, record) {
    for (const { path } of record.files) {
        if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .FK)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path))) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The image's file ${path} is outside ${folder}, so no record is kept beside it.`);
        }
    }
    const path = besidePath(folder, record.files[0]?.path ?? '');
    // With the modes of an ordinary file: whoever may read the image may know where it comes from.
    (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeAtomically */ .vK)(path, `${JSON.stringify({ schema: 'bakehouse/file/1', ...record }, undefined, 2)}\n`, 0o644);
    return path;
}
/**
 * The images whose first files these are, when every one has a record of that key and all its files are as recorded,
 * byte for byte; else none. Never throws.
 * @param paths of the first file of each image that the leg makes, relative to `folder`
 */
async function lookUpBeside(folder, paths, key) {
    const images = [];
    const reasons = [];
    let never = 0;
    for (const path of paths) {
        const seen = await look(folder, path, key);
        if (typeof seen === 'object')
            images.push(foundImage(seen));
        else if (seen !== undefined)
            reasons.push(seen);
        else {
            never += 1;
            reasons.push(`${path} has no record beside it`);
        }
    }
    if (paths.length > 0 && images.length === paths.length)
        return { kind: 'found', images };
    return { kind: 'missing', reason: never === paths.length ? null : reasons.join('; ') };
}
/** What is recorded beside a file, where that is of this key and the file as recorded; else why it is not. Never throws. */
async function besideRecordOf(folder, path, key) {
    return (await look(folder, path, key)) ?? `${path} has no record beside it`;
}
/** The record, or why it does not count, or undefined when nothing is recorded. */
async function look(folder, path, key) {
    const file = besidePath(folder, path);
    try {
        const size = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.size;
        if (size === undefined)
            return undefined;
        if (size > MOST_BYTES)
            return `the record beside ${path} is too large`;
        const parsed = besideRecord.safeParse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8')));
        if (!parsed.success)
            return `the record beside ${path} is none of ours`;
        if (parsed.data.key !== key)
            return `${path} is of another key`;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, parsed.data.files[0]?.path ?? '') !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path))
            return `the record beside ${path} is of another file`;
        return (await damage(folder, parsed.data)) ?? parsed.data;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return `the record beside ${path} is not JSON`;
        return `${path} cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) ?? (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)})`;
    }
}
async function damage(folder, { files }) {
    for (const { path, size, sha256 } of files) {
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path);
        if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .FK)(folder, full))
            return `the record names ${path}, which is outside the working directory`;
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(full, { throwIfNoEntry: false });
        if (stat === undefined || !stat.isFile())
            return `${path} is missing`;
        if (stat.size !== size || (await (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256OfFile */ .Vq)(full)) !== sha256)
            return `${path} has changed since it was baked`;
    }
    return undefined;
}
function foundImage({ build, id, created, files, run, packer, verified }) {
    return {
        build,
        provider: 'file',
        account: null,
        region: 'local',
        id,
        created,
        digests: {},
        tags: [],
        files,
        verified,
        runId: run,
        ...(packer === undefined ? {} : { packer }),
    };
}
/** What lies beside the first file; whatever builder wrote the files, they are marked alike. */
const fileMarks = {
    takes: ({ files }) => files.length > 0,
    verified: async ({ build, id, created, files }, { record, key, folder }) => {
        if (files.length === 0)
            return;
        const run = record['baked-in'] === '' ? null : record['baked-in'];
        const { packer } = record.tools;
        writeBeside(folder, {
            key,
            recipe: record.recipe,
            build,
            id,
            created,
            files,
            run,
            ...(packer === null ? {} : { packer }),
            verified: true,
        });
    },
};
/** Writes the record beside an image that is files, by which its key finds it. */
function keepImage(image, { key, recipe, workingDirectory, runId, packer }) {
    if (image.files.length === 0 || key === null)
        return image;
    writeBeside(workingDirectory, {
        key,
        recipe,
        build: image.build,
        id: image.id,
        created: image.created,
        files: image.files,
        run: runId === '' ? null : runId,
        ...(packer === null ? {} : { packer }),
        verified: false,
    });
    return image;
}


/***/ }),

/***/ 42035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createDockerLogins: () => (/* binding */ createDockerLogins),
/* harmony export */   dockerConfigFile: () => (/* binding */ dockerConfigFile),
/* harmony export */   helperOf: () => (/* binding */ helperOf),
/* harmony export */   readDockerConfig: () => (/* binding */ readDockerConfig)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38321);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2503);
/* harmony import */ var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52948);
/* harmony import */ var _core_process_command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76806);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8005);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73024);
/* harmony import */ var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(37478);










const entry = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    auth: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().optional(),
    username: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().optional(),
    password: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().optional(),
    identitytoken: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().optional(),
});
const config = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    auths: zod__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), entry.nullish()).nullish(),
    credsStore: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullish(),
    credHelpers: zod__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP()).nullish(),
});
const told = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ Username: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), Secret: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP() });
const MOST_BYTES = 1024 * 1024;
const HUB = 'https://index.docker.io/v1/';
const HELPER = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;
/** Where docker keeps its logins; the file need not be there. */
function dockerConfigFile(environment) {
    const { DOCKER_CONFIG, HOME } = environment;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(DOCKER_CONFIG !== undefined && DOCKER_CONFIG !== '' ? DOCKER_CONFIG : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(HOME ?? '/', '.docker'), 'config.json');
}
/** Reads docker's own configuration, and asks its credential helpers, as the docker client does. Keeps nothing. */
function createDockerLogins(environment) {
    return {
        find: async (host) => {
            const logins = readDockerConfig(environment);
            const helper = helperOf(logins, host);
            return helper === undefined ? plainLogin(logins, host) : await askHelper(helper, serverOf(host), environment);
        },
    };
}
/** Throws a UserError for a file that docker could not read either. */
function readDockerConfig(environment) {
    const path = dockerConfigFile(environment);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_7__.existsSync)(path))
        return {};
    const what = "docker's configuration";
    const parsed = config.safeParse((0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .q)(what, (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readBounded */ .C)(what, path, MOST_BYTES)));
    if (parsed.success)
        return parsed.data;
    // Not what was found: it may be a secret.
    const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(`docker's configuration (${path}) is not as docker writes it, at ${where}. Log in anew.`);
}
/** The helper that keeps the login of a host; undefined where the file itself does. */
function helperOf({ credHelpers, credsStore }, host) {
    const own = Object.entries(credHelpers ?? {}).find(([server]) => hostOf(server) === host)?.[1];
    const helper = own ?? credsStore ?? '';
    if (helper === '')
        return undefined;
    if (!HELPER.test(helper))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo("docker's configuration names a credential helper that cannot be one.");
    return helper;
}
function plainLogin({ auths }, host) {
    const found = Object.entries(auths ?? {}).find(([server]) => hostOf(server) === host)?.[1];
    if (found === undefined || found === null)
        return undefined;
    if (found.identitytoken !== undefined && found.identitytoken !== '') {
        return { kind: 'identity-token', token: found.identitytoken };
    }
    const pair = Buffer.from(found.auth ?? '', 'base64').toString('utf8');
    const colon = pair.indexOf(':');
    const user = colon > 0 ? pair.slice(0, colon) : (found.username ?? '');
    // docker pads what it writes with NUL.
    const password = colon > 0 ? (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_9__/* .withoutTrailing */ .hT)(pair.slice(colon + 1), '\0') : (found.password ?? '');
    return user === '' ? undefined : { kind: 'password', user, password };
}
/** docker writes hosts, and for its own registry an address. */
function hostOf(server) {
    const host = server.replace(/^https?:\/\//, '').replace(/\/.*$/s, '');
    return ['index.docker.io', 'registry-1.docker.io'].includes(host) ? 'docker.io' : host;
}
function serverOf(host) {
    return host === 'docker.io' ? HUB : host;
}
/** docker's protocol of credential helpers: the server to its input, JSON or words from its output. */
async function askHelper(helper, server, environment) {
    const program = `docker-credential-${helper}`;
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, ['get'], {
        env: { ...environment },
        stdio: ['pipe', 'pipe', 'ignore'],
    });
    (0,_core_process_command_js__WEBPACK_IMPORTED_MODULE_5__/* .limitTime */ .DZ)(child, _core_process_command_js__WEBPACK_IMPORTED_MODULE_5__/* .LOCAL_MS */ .rR);
    // One that does not read what it is asked has ended, and says so by its exit code.
    child.stdin.on('error', () => undefined).end(`${server}\n`);
    try {
        const [output, [code]] = await Promise.all([(0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__.text)(child.stdout), (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'close')]);
        if (/credentials not found/i.test(output))
            return undefined;
        const parsed = code === 0 ? told.safeParse(JSON.parse(output)) : undefined;
        if (parsed?.success !== true)
            throw new Error(`it ended with exit code ${String(code)}`);
        const { Username: user, Secret: secret } = parsed.data;
        return user === '<token>'
            ? { kind: 'identity-token', token: secret }
            : { kind: 'password', user, password: secret };
    }
    catch (error) {
        // A parser quotes what it read.
        const reason = error instanceof SyntaxError ? 'it answers no JSON' : ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .codeOf */ .$N)(error) ?? (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error));
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(`${program}, which docker's configuration names, gives no login of ${server}: ${reason}.`);
    }
}


/***/ }),

/***/ 81820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createDistribution: () => (/* binding */ createDistribution)
});

// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __webpack_require__(44942);
// EXTERNAL MODULE: ./.build/core/files/files.js
var files = __webpack_require__(74555);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/providers/docker/registry-trouble.js
var registry_trouble = __webpack_require__(90447);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
;// CONCATENATED MODULE: ./.build/providers/oci/reply.js



const reply_errors = schemas/* object */.Ikc({
    errors: schemas/* array */.YOg(schemas/* object */.Ikc({ code: schemas/* string */.YjP().optional(), message: schemas/* string */.YjP().optional() })).min(1),
});
const CERTIFICATE = /CERT|UNABLE_TO_VERIFY_LEAF_SIGNATURE/;
const LONGEST = 300;
/** Whether the same question may be answered better a moment later. */
function isPassing(outcome) {
    if (outcome instanceof Error)
        return outcome instanceof registry_trouble/* RegistryError */.gl && outcome.failure === 'network';
    return outcome.status === 429 || (outcome.status >= 500 && outcome.status !== 501);
}
/** An error of a connection as ours; one that is the user's, or that another try does not mend, stays what it is. */
function unreachable(host, error) {
    if (error instanceof errors/* UserError */.yo)
        return error;
    if (error instanceof AnswerError) {
        return new registry_trouble/* RegistryError */.gl('unknown', `${host} does not answer as a registry does: ${error.message}.`);
    }
    if (CERTIFICATE.test((0,errors/* codeOf */.$N)(error) ?? '')) {
        return new registry_trouble/* RegistryError */.gl('config', `${host} has a certificate that this machine does not know: ${reasonOf(error)}. Name the file of its authority in NODE_EXTRA_CA_CERTS, in the environment of the runner.`);
    }
    return new registry_trouble/* RegistryError */.gl('network', `${host} cannot be reached: ${reasonOf(error)}.`);
}
/** After the last try. */
function busyWords(host, outcome, tries) {
    const often = tries === 1 ? '' : ` (asked ${tries} times)`;
    if (outcome instanceof Error)
        return new registry_trouble/* RegistryError */.gl('network', `${outcome.message.replace(/\.$/, '')}${often}.`);
    const { status, headers } = outcome;
    if (status === 429) {
        const after = headers['retry-after'];
        const when = after === undefined ? '' : `, and is to be asked again after ${after.slice(0, 40)}`;
        return new registry_trouble/* RegistryError */.gl('throttled', `${host} takes no more at the moment: HTTP 429${words(outcome)}${when}${often}.`);
    }
    return new registry_trouble/* RegistryError */.gl('network', `${host} is in trouble: HTTP ${status}${words(outcome)}${often}.`);
}
/** Of an answer that is neither what was asked for nor passes. */
function refusalOf({ action, repository: { host, path }, reference }, reply) {
    const { status } = reply;
    const name = `${path}${reference.startsWith('sha256:') ? '@' : ':'}${reference}`;
    const said = `HTTP ${status}${words(reply)}`;
    if (status === 401) {
        return new registry_trouble/* RegistryError */.gl('credentials', `${host} wants a login to ${action} ${name}, and takes none that docker has: ${said}. Log in in a step before this one (docker login ${host}).`);
    }
    if (status === 403) {
        const right = action === 'write' ? ' (for ghcr.io `packages: write`)' : '';
        return new registry_trouble/* RegistryError */.gl('credentials', `${host} does not let this login ${action} ${name}: ${said}. Give the credentials of this job the right to do so${right}, and mind the name.`);
    }
    return new registry_trouble/* RegistryError */.gl('unknown', `${host} did not let us ${action} ${name}: ${said}.`);
}
/** What a registry says in the form that the specification gives errors. */
function words({ body }) {
    try {
        const read = reply_errors.safeParse(JSON.parse(body.toString('utf8')));
        const [first] = read.data?.errors ?? [];
        const text = [first?.code, first?.message].filter((one) => one !== undefined && one !== '').join(': ');
        // oxlint-disable-next-line no-control-regex -- a stranger's words go on a line of ours
        return text === '' ? '' : ` (${text.replace(/[\u0000-\u001f\u007f]+/g, ' ').slice(0, LONGEST)})`;
    }
    catch {
        return '';
    }
}
function reasonOf(error) {
    if (error instanceof AggregateError)
        return [...new Set(error.errors.map(reasonOf))].join('; ');
    return (0,errors/* messageOf */.bD)(error).replace(/\s+/g, ' ').replace(/\.$/, '').slice(0, LONGEST);
}
/** What registries themselves allow a manifest at most (distribution: 4 MiB). */
const MOST_BYTES = 4 * 1024 * 1024;
/** A server that keeps sending a little is never idle. */
const LONGEST_MS = 60_000;
/** An answer that nothing can be done with, and that asking again does not mend. */
class AnswerError extends Error {
    name = 'AnswerError';
}
/** The whole body of an answer. Throws for one that is too large, too slow, or cut short. */
async function bytesOf({ message }) {
    const chunks = [];
    let bytes = 0;
    const deadline = setTimeout(() => message.destroy(new Error('its answer does not end')), LONGEST_MS);
    try {
        for await (const chunk of message) {
            const part = Buffer.from(chunk);
            bytes += part.length;
            if (bytes > MOST_BYTES)
                throw new AnswerError(`it sends more than ${MOST_BYTES} bytes`);
            chunks.push(part);
        }
    }
    finally {
        clearTimeout(deadline);
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./.build/providers/oci/origin.js


/** It speaks https, and is in trouble. */
class AnsweringError extends Error {
}
function createOrigins(options) {
    const known = new Map();
    const settled = new Map();
    const doors = async (host) => {
        const origin = settled.get(host);
        const all = await doorsOf(host, options);
        return origin === undefined ? all : { ...all, origins: [origin] };
    };
    return {
        doors,
        settle: (host, origin) => settled.set(host, origin),
        find: (host) => {
            const asked = known.get(host) ?? originOf(host, options);
            known.set(host, asked);
            asked.catch(() => known.delete(host));
            return asked;
        },
    };
}
/** Whether a failure at one door says that the next one is to be tried. */
function isWrongDoor(error) {
    return !(error instanceof AnsweringError) && (0,errors/* codeOf */.$N)(error) !== 'ECONNREFUSED';
}
/**
 * https with a certificate that is known. As docker does: this machine, and hosts that its daemon was told to be insecure,
 * may have any certificate, and may speak plain http where they do not know https.
 */
async function doorsOf(host, options) {
    const server = host === 'docker.io' ? 'registry-1.docker.io' : host;
    const isVerified = !(isLoopback(new URL(`https://${server}`)) || (await options.isInsecure(host)));
    return { isVerified, origins: [`https://${server}`, ...(isVerified ? [] : [`http://${server}`])] };
}
async function originOf(host, options) {
    const { isVerified, origins } = await doorsOf(host, options);
    const ask = async (origin) => {
        const client = new lib/* HttpClient */.Qq(options.userAgent, [], {
            socketTimeout: options.idle,
            maxRedirects: 0,
            ignoreSslError: !isVerified,
        });
        try {
            const { message } = await client.get(`${origin}/v2/`);
            message.resume();
            const status = message.statusCode ?? 0;
            if (status === 429 || status >= 500)
                throw new AnsweringError(`it answered HTTP ${status}`);
            return { origin, isVerified, wantsLogin: message.statusCode === 401 };
        }
        finally {
            client.dispose();
        }
    };
    const [first = '', second] = origins;
    try {
        return await ask(first);
    }
    catch (error) {
        if (second === undefined || !isWrongDoor(error))
            throw error;
        return await ask(second);
    }
}
/** Whether an address is of this machine, where docker speaks plain http too. */
function isLoopback({ hostname }) {
    return hostname === 'localhost' || /^127\.\d+\.\d+\.\d+$/.test(hostname) || hostname === '[::1]';
}

;// CONCATENATED MODULE: ./.build/providers/oci/token.js


/**
 * A token by distribution's token protocol; undefined where none is given. Credentials go where the registry says, as
 * docker sends them, but never unencrypted to another machine.
 */
async function registryToken(client, request) {
    const { registry, challenge, credential } = request;
    if (challenge === undefined || !/^bearer /i.test(challenge))
        return undefined;
    const given = new Map([...challenge.matchAll(/(?<!\w)(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
    const realm = URL.parse(given.get('realm') ?? '');
    if (realm === null)
        return undefined;
    const isSafe = realm.protocol === 'https:' || (realm.protocol === 'http:' && isLoopback(realm) && isLoopback(registry));
    if (!isSafe)
        throw new AnswerError(`it sends for a token to ${realm.origin}, which is not https`);
    const service = given.get('service');
    const scope = given.get('scope') ?? request.scope;
    const answer = credential?.kind === 'identity-token'
        ? await client.post(realm.href, new URLSearchParams({
            grant_type: 'refresh_token',
            client_id: 'bakehouse',
            refresh_token: credential.token,
            scope,
            ...(service === undefined ? {} : { service }),
        }).toString(), { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' })
        : await client.get(withQuery(realm, service, scope), {
            accept: 'application/json',
            ...(credential === undefined ? {} : { authorization: basic(credential) }),
        });
    if (answer.message.statusCode !== 200) {
        answer.message.resume();
        return undefined;
    }
    const body = tokenBody((await bytesOf(answer)).toString('utf8'));
    if (typeof body !== 'object' || body === null)
        return undefined;
    for (const name of ['token', 'access_token']) {
        const token = Object.entries(body).find(([key]) => key === name)?.[1];
        if (typeof token === 'string' && token !== '')
            return token;
    }
    return undefined;
}
/** The header of a name and a password. */
function basic({ user, password }) {
    return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}
function tokenBody(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // The parser would quote what may be a token.
        throw new AnswerError('what it sends as a token is not JSON');
    }
}
function withQuery(realm, service, scope) {
    const url = new URL(realm);
    if (service !== undefined)
        url.searchParams.set('service', service);
    url.searchParams.set('scope', scope);
    return url.href;
}

;// CONCATENATED MODULE: ./.build/providers/oci/authorization.js

/** Asks for a login when a registry wants one, and never before. */
function createAuthorization(logins) {
    const headers = new Map();
    const keyOf = ({ host, scope }) => `${host} ${scope}`;
    return {
        // A name and a password are good for all of a registry, a token for what it was asked for.
        known: (rights) => headers.get(keyOf(rights)) ?? headers.get(rights.host),
        answer: async (client, rights, url, challenge) => {
            headers.delete(keyOf(rights));
            headers.delete(rights.host);
            const credential = await logins.find(rights.host);
            let header;
            if (challenge !== undefined && /^basic\b/i.test(challenge)) {
                if (credential?.kind !== 'password')
                    return undefined;
                header = basic(credential);
                headers.set(rights.host, header);
            }
            else {
                const request = { registry: url, challenge, scope: rights.scope };
                const token = await registryToken(client, credential === undefined ? request : { ...request, credential });
                if (token === undefined)
                    return undefined;
                header = `Bearer ${token}`;
                headers.set(keyOf(rights), header);
            }
            return header;
        },
    };
}

// EXTERNAL MODULE: ./.build/providers/oci/manifest.js
var oci_manifest = __webpack_require__(54880);
;// CONCATENATED MODULE: ./.build/providers/oci/distribution.js








/** Milliseconds before each further try. */
const PAUSES = [1000, 4000, 15_000];
/** Longer than this no run waits because a registry says so. */
const LONGEST_PAUSE_MS = 60_000;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** Proxy variables count. */
function createDistribution(options) {
    const origins = createOrigins(options);
    const authorization = createAuthorization(options.logins);
    const { pauses = PAUSES } = options;
    const askAt = async (call, origin, isVerified) => {
        const { host, path } = call.repository;
        const url = new URL(`/v2/${path}/manifests/${call.reference}`, origin);
        const client = new lib/* HttpClient */.Qq(options.userAgent, [], {
            socketTimeout: options.idle,
            maxRedirects: 5,
            ignoreSslError: !isVerified,
        });
        try {
            const ask = async (header) => client.request(call.verb, url.href, call.body ?? null, {
                ...call.headers,
                ...(header === undefined ? {} : { authorization: header }),
            });
            const rights = { host, scope: `repository:${path}:${call.verb === 'PUT' ? 'pull,push' : 'pull'}` };
            const first = await replyOf(await ask(authorization.known(rights)));
            origins.settle(host, origin);
            if (first.status !== 401)
                return first;
            const header = await authorization.answer(client, rights, url, first.headers['www-authenticate']);
            return header === undefined ? first : await replyOf(await ask(header));
        }
        finally {
            client.dispose();
        }
    };
    const doorsOf = async (host) => {
        if (options.probes === false)
            return origins.doors(host);
        const { origin, isVerified } = await origins.find(host);
        return { origins: [origin], isVerified };
    };
    const once = async (call) => {
        const doors = await doorsOf(call.repository.host);
        const [first = '', second] = doors.origins;
        try {
            return await askAt(call, first, doors.isVerified);
        }
        catch (error) {
            if (second === undefined || !isWrongDoor(error) || error instanceof errors/* UserError */.yo)
                throw error;
            return await askAt(call, second, doors.isVerified);
        }
    };
    const send = async (call, signal) => {
        for (let tries = 0;; tries += 1) {
            signal?.throwIfAborted();
            const outcome = await untilAborted(once(call), signal).catch((error) => unreachable(call.repository.host, error));
            if (!isPassing(outcome)) {
                if (outcome instanceof Error)
                    throw outcome;
                return outcome;
            }
            const asked = outcome instanceof Error ? 0 : retryAfter(outcome, options.now());
            const wait = pauses[tries];
            if (wait === undefined || asked > LONGEST_PAUSE_MS)
                throw busyWords(call.repository.host, outcome, tries + 1);
            await options.pause(Math.max(wait, asked), signal);
        }
    };
    const reach = async (host) => origins.find(host).catch((error) => {
        throw unreachable(host, error);
    });
    const read = async (verb, repository, reference, signal) => {
        const headers = { accept: oci_manifest/* manifestTypes */.F.join(', ') };
        const reply = await send({ verb, repository, reference, headers }, signal);
        if (reply.status === 404)
            return undefined;
        if (reply.status !== 200)
            throw refusalOf({ action: 'read', repository, reference }, reply);
        return reply;
    };
    const manifest = async (repository, reference, signal) => {
        const reply = await read('GET', repository, reference, signal);
        return reply === undefined ? undefined : checkedManifest(repository, reference, reply);
    };
    return {
        manifest,
        digest: async (repository, reference, signal) => {
            const reply = await read('HEAD', repository, reference, signal);
            if (reply === undefined)
                return undefined;
            const told = reply.headers['docker-content-digest'];
            if (typeof told === 'string' && DIGEST.test(told))
                return told;
            // A registry need not say it: the digest is then that of the bytes.
            return (await manifest(repository, reference, signal))?.digest;
        },
        tag: async (repository, tag, manifest, signal) => {
            const call = {
                verb: 'PUT',
                repository,
                reference: tag,
                headers: { 'content-type': manifest.type },
                // JSON, hence UTF-8: as text it has the very same bytes.
                body: manifest.bytes.toString('utf8'),
            };
            const reply = await send(call, signal);
            if (reply.status < 200 || reply.status > 299)
                throw refusalOf({ action: 'write', repository, reference: tag }, reply);
            const told = reply.headers['docker-content-digest'];
            if (typeof told === 'string' && told !== manifest.digest) {
                throw new registry_trouble/* RegistryError */.gl('unknown', `${repository.host} took ${manifest.digest} as ${repository.path}:${tag}, but calls it ${told.slice(0, 100)}.`);
            }
        },
        lacksLogin: async (host) => (await reach(host)).wantsLogin && (await options.logins.find(host)) === undefined,
        isInsecure: async (host) => !(await reach(host)).isVerified,
    };
}
/** Rejects when the signal is aborted; what still comes then is nobody's. */
async function untilAborted(answer, signal) {
    if (signal === undefined)
        return answer;
    const { promise, stop } = aborted(signal);
    try {
        return await Promise.race([answer, promise]);
    }
    finally {
        stop();
    }
}
function aborted(signal) {
    let stop = () => undefined;
    const promise = new Promise((_, reject) => {
        const end = () => reject(new DOMException('The run was cancelled.', 'AbortError'));
        signal.addEventListener('abort', end, { once: true });
        stop = () => signal.removeEventListener('abort', end);
    });
    return { promise, stop };
}
async function replyOf(answer) {
    const { statusCode = 0, headers } = answer.message;
    return { status: statusCode, headers, body: await bytesOf(answer) };
}
/** The bytes are believed, and nothing that is said of them. */
function checkedManifest({ host, path }, reference, { headers, body }) {
    const type = (headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
    const what = `${host} answered for ${path}${DIGEST.test(reference) ? '@' : ':'}${reference}`;
    if (!/^application\/(?:.+\+)?(?:json|prettyjws)$/.test(type)) {
        throw new registry_trouble/* RegistryError */.gl('network', `${what} with ${type === '' ? 'something' : type.slice(0, 100)}, which is no manifest. Is there a proxy or a page for logins in between?`);
    }
    const digest = (0,files/* sha256 */.sc)(body);
    const told = headers['docker-content-digest'];
    // A manifest of schema 1 is signed within: its digest is not that of its bytes.
    const said = DIGEST.test(reference) ? reference : typeof told === 'string' && DIGEST.test(told) ? told : digest;
    if (!type.endsWith('prettyjws') && (said !== digest || (typeof told === 'string' && told !== digest))) {
        throw new registry_trouble/* RegistryError */.gl('network', `${what} with bytes of ${digest}, and says that they are ${String(told ?? said).slice(0, 100)}.`);
    }
    return { digest: said, type, bytes: body };
}
/** Milliseconds; RFC 9110 has seconds and dates. */
function retryAfter({ headers }, now) {
    const said = headers['retry-after'] ?? '';
    if (/^\d+$/.test(said))
        return Number(said) * 1000;
    const date = Date.parse(said);
    return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}


/***/ }),

/***/ 87068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ dockerDistribution)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _docker_insecure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30500);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42035);
/* harmony import */ var _distribution_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81820);




/** A question that somebody waits for is asked again once. */
const PAUSES = [1000];
/** Registries as docker reaches them from here, for questions. */
function dockerDistribution({ environment, userAgent, idle }) {
    return (0,_distribution_js__WEBPACK_IMPORTED_MODULE_3__.createDistribution)({
        userAgent,
        idle,
        logins: (0,_credentials_js__WEBPACK_IMPORTED_MODULE_2__.createDockerLogins)(environment),
        isInsecure: (0,_docker_insecure_js__WEBPACK_IMPORTED_MODULE_1__.createInsecureHosts)(environment),
        pauses: PAUSES,
        probes: false,
        pause: async (ms, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal === undefined ? {} : { signal }),
        now: Date.now,
    });
}


/***/ }),

/***/ 54880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ manifestTypes),
/* harmony export */   W: () => (/* binding */ readManifest)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const INDEXES = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
];
const IMAGES = [
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
/** For the header `accept`: all that a copy or a tag has to keep as it is. */
const manifestTypes = [...INDEXES, ...IMAGES];
const digest = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/);
const image = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ config: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ digest }) });
const index = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    manifests: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        digest,
        platform: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ os: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), architecture: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), variant: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() }).optional(),
    })),
});
/** What a manifest says. Never throws. */
function readManifest({ type, bytes }) {
    let parsed;
    try {
        parsed = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return { kind: 'other' };
    }
    if (INDEXES.includes(type)) {
        const read = index.safeParse(parsed);
        if (!read.success)
            return { kind: 'other' };
        return {
            kind: 'index',
            members: read.data.manifests.map((one) => ({ digest: one.digest, platform: platformOf(one) })),
        };
    }
    const read = IMAGES.includes(type) ? image.safeParse(parsed) : undefined;
    return read?.success === true ? { kind: 'image', config: read.data.config.digest } : { kind: 'other' };
}
function platformOf({ platform }) {
    if (platform === undefined || platform.os === 'unknown')
        return null;
    const { os, architecture, variant } = platform;
    return [os, architecture, ...(variant === undefined ? [] : [variant])].join('/');
}


/***/ }),

/***/ 30148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ ociFields),
/* harmony export */   Ki: () => (/* binding */ repositoryProblem),
/* harmony export */   qH: () => (/* binding */ tagProblem)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2503);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);
/* harmony import */ var _image_placeholder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90881);
/* harmony import */ var _image_container_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77383);
/* harmony import */ var _docker_staging_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51197);






/** Of distribution's grammar. */
const TAG = /^\w[\w.-]{0,127}$/;
const repository = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
    .superRefine((pattern, context) => lint(pattern, repositoryProblem, context))
    .describe('Where the images go, without a tag: `ghcr.io/acme/{image}`.');
const tag = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().superRefine((pattern, context) => lint(pattern, tagProblem, context));
/** The field `oci` of a target. Placeholders work in all values; `{build}` is there too. */
const ociFields = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    repository,
    tags: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(tag)
        .min(1)
        .describe('The tags of each image. One that is there stays what it is: with another image there, publishing is refused. Those that begin with `latest` are moved, after all else.'),
    moving: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(tag).optional().describe('Further tags that are moved, as `latest` is: `stable-{distro}`.'),
});
/** What is wrong with a repository; undefined when nothing is. */
function repositoryProblem(text) {
    try {
        const { name, host } = (0,_image_container_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(text);
        if (name !== text)
            return `${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(text)} must name a repository, without tag and digest`;
        if (`${host}/` === _docker_staging_js__WEBPACK_IMPORTED_MODULE_4__/* .LOCAL_PREFIX */ .nD)
            return `${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(text)} stands for docker's own images, and is at no registry`;
        return undefined;
    }
    catch (error) {
        return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).replace(/\.$/, '');
    }
}
/** What is wrong with a tag; undefined when nothing is. */
function tagProblem(text) {
    return TAG.test(text)
        ? undefined
        : `${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(text)} is no tag of a container image: 1 to 128 letters, digits, dots, hyphens and underscores, beginning with neither dot nor hyphen`;
}
/** Whatever the placeholders become, the rest of the pattern must fit. */
function lint(pattern, problemOf, context) {
    let problem;
    try {
        problem = problemOf((0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_2__/* .fill */ .GS)(pattern, new Map((0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_2__/* .placeholdersOf */ .iJ)(pattern).map((name) => [name, 'x']))));
    }
    catch (error) {
        problem = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
    }
    if (problem !== undefined)
        context.addIssue({ code: 'custom', message: problem });
}


/***/ }),

/***/ 76449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  introduceProviders: () => (/* binding */ introduceProviders),
  providers: () => (/* binding */ providers)
});

// EXTERNAL MODULE: ./.build/core/secrets/credential-tables.js
var credential_tables = __webpack_require__(41463);
// EXTERNAL MODULE: ./.build/image/failure.js
var failure = __webpack_require__(52910);
// EXTERNAL MODULE: ./.build/image/asker.js
var asker = __webpack_require__(35130);
;// CONCATENATED MODULE: ./.build/providers/aws/credentials.js

/** AWS's SDKs (shared config), with what makes a profile more than a region. */
const PROFILE = (0,credential_tables/* having */.gT)(/^[ \t]*(?:aws_access_key_id|aws_secret_access_key|aws_session_token|credential_process|credential_source|web_identity_token_file|role_arn|sso_start_url|sso_session|login_session)[ \t]*=[ \t]*\S/m);
/** How AWS's SDKs and tools find credentials by themselves. */
const awsCredentials = {
    families: ['AWS_'],
    ways: ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE', 'AWS_SHARED_CREDENTIALS_FILE'],
    innocent: /^AWS_EC2_METADATA_\w+$/,
    // It is in every log of AWS's own.
    shown: ['AWS_ACCESS_KEY_ID'],
    files: [
        { path: '.aws/credentials', isCloud: true, holds: PROFILE },
        { path: '.aws/config', isCloud: true, holds: PROFILE, fileVariable: 'AWS_CONFIG_FILE' },
    ],
};
/** Codes of errors of EC2 and STS, and what AWS's SDK for Go says where it has no credentials. */
const awsFailures = {
    credentials: /ExpiredToken|RequestExpired|InvalidClientTokenId|UnrecognizedClientException|AuthFailure|SignatureDoesNotMatch|NoCredentialProviders|no valid credential|UnauthorizedOperation|AccessDenied|not authorized to perform|No AWS credentials|failed to refresh cached credentials/i,
    capacity: /InsufficientInstanceCapacity|InstanceLimitExceeded|VcpuLimitExceeded|MaxSpotInstanceCountExceeded|InsufficientHostCapacity|ResourceLimitExceeded|SnapshotLimitExceeded/i,
    throttled: /RequestLimitExceeded|Throttling|SlowDown/i,
};

// EXTERNAL MODULE: ./.build/image/provider-target.js
var provider_target = __webpack_require__(8869);
// EXTERNAL MODULE: ./.build/publish/engine/pattern-check.js
var pattern_check = __webpack_require__(78158);
// EXTERNAL MODULE: ./.build/providers/aws/publish/fields.js
var publish_fields = __webpack_require__(77192);
;// CONCATENATED MODULE: ./.build/providers/aws/publish/target.js



/** The member `aws` of a target: images of EC2, copied, shared, and pointed to. */
const awsTarget = (0,provider_target/* targetKind */.W)({
    fields: publish_fields/* awsFields */.lL,
    takes: ({ provider }) => provider === 'aws',
    gives: 'copies',
    check: checkAws,
    copiesTo: ({ regions }) => regions,
    publisher: async (fields, { target, candidates, bestEffort, allowPublic }) => {
        const [{ createAwsPublisher }, { connectAws }] = await Promise.all([
            __webpack_require__.e(/* import() */ 3491).then(__webpack_require__.bind(__webpack_require__, 93491)),
            __webpack_require__.e(/* import() */ 6311).then(__webpack_require__.bind(__webpack_require__, 66311)),
        ]);
        return createAwsPublisher({ name: target, fields, candidates, bestEffort, allowPublic }, connectAws());
    },
});
const SOME_REGION = 'us-east-1';
function checkAws(fields, legs, tell) {
    const check = new pattern_check/* PatternCheck */.r(tell);
    const names = typeof fields.ssm === 'string' ? [fields.ssm] : fields.ssm;
    const patterns = [
        ['share', fields.share, publish_fields/* shareProblem */.Lm],
        ['kms-key', fields['kms-key'] === undefined ? [] : [fields['kms-key']], () => null],
        ['ssm', names, publish_fields/* parameterProblem */.PY],
    ];
    for (const { leg, axes, values } of legs) {
        const region = axes['region'] ?? SOME_REGION;
        const known = new Map([...values, ['region', region], ['build', pattern_check/* LATE */.X]]);
        for (const pattern of fields.regions)
            check.filled('regions', pattern, values, publish_fields/* regionProblem */.Og);
        for (const [field, texts, problemOf] of patterns) {
            for (const pattern of texts) {
                const text = check.filled(field, pattern, known, problemOf);
                if (field !== 'ssm' || text === undefined)
                    continue;
                check.owned(field, pattern, { name: `${text} in ${region}`, leg }, (quoted, owner) => `${quoted} names two images, of ${owner} and of ${leg}. Tell them apart by {image} or an axis`);
            }
        }
    }
}

// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/image/leftover.js
var leftover = __webpack_require__(79825);
// EXTERNAL MODULE: ./.build/image/provider-verify.js
var provider_verify = __webpack_require__(73965);
// EXTERNAL MODULE: ./.build/providers/aws/ec2.js
var ec2 = __webpack_require__(3435);
// EXTERNAL MODULE: ./.build/providers/aws/image-set.js
var image_set = __webpack_require__(41421);
;// CONCATENATED MODULE: ./.build/providers/aws/kitchen.js





const kitchen_ec2 = {
    name: 'ec2',
    gem: 'kitchen-ec2',
    // image_id wins over image_search.
    keys: ['image_id', 'image_search'],
    contrary: [],
    settings: (subject, { region }) => {
        if (region !== undefined && region !== subject.region) {
            return {
                kind: 'refused',
                reason: `its region is ${region}, and ${subject.id} is in ${subject.region}; leave \`region\` out, or make the two agree`,
            };
        }
        return {
            kind: 'settings',
            settings: [
                ['image_id', subject.id],
                ['region', subject.region],
            ],
        };
    },
    labels: [{ kind: 'mapping', option: 'tags', defaults: { 'created-by': 'test-kitchen' } }],
};
/**
 * Instances of EC2.
 * @param connect for tests; the SDK is loaded when something was noted
 */
function awsKitchen(connect = ec2.connectEc2) {
    return {
        drivers: [kitchen_ec2],
        instances: { kind: 'instance', idAt: [['server_id']], isId: (text) => /^i-[0-9a-z]+$/.test(text) },
        sweep: async (sweep) => sweepServers(sweep, connect),
    };
}
/** @param connect for tests */
function awsRunning(connect = ec2.connectEc2) {
    return async (subject, server) => {
        const [found] = await (await connect(subject.region)).instancesById([server]);
        const id = found?.ImageId ?? null;
        if (id === null) {
            const note = `not proved: EC2 knows no instance ${server} in ${subject.region}`;
            return { id, isSubject: false, note };
        }
        return { id, isSubject: id === subject.id, note: `EC2 says that ${server} runs ${id}` };
    };
}
/** EC2 instances whose id the run noted, and which have its mark: the id alone was read from the repository's folder. */
async function sweepServers({ noted, mark, kept }, connect) {
    const found = [];
    for (const region of new Set(noted.map((thing) => thing.region))) {
        const own = noted.flatMap((thing) => (thing.region === region ? [thing.id] : []));
        const ids = [...new Set(own)].filter((id) => !kept.includes(id));
        if (ids.length === 0)
            continue;
        const command = `aws ec2 terminate-instances --region ${region} --instance-ids ${ids.join(' ')}`;
        const swept = async () => terminateMarked(await connect(region), ids, mark);
        found.push(...(await (0,leftover/* listLeftovers */.h1)(ids.join(', '), command, swept())));
    }
    return found;
}
async function terminateMarked(servers, ids, mark) {
    const found = [];
    for (const { InstanceId: id, Tags, State } of await servers.instancesById(ids)) {
        if (id === undefined || State?.Name === 'shutting-down')
            continue;
        const command = `aws ec2 terminate-instances --region ${servers.region} --instance-ids ${id}`;
        const left = (reason) => ({
            kind: 'instance', id, region: servers.region, state: 'left', reason, command,
        }); // prettier-ignore
        if (Tags?.some(({ Key, Value }) => Key === provider_verify/* MARK_TAG */.t && Value === mark) !== true) {
            found.push(left("the state of an instance names it, but it lacks this run's mark"));
            continue;
        }
        try {
            await servers.terminate([id]);
            found.push({ ...left("it has this run's own mark"), state: 'removed', command: null });
        }
        catch (error) {
            found.push(left((0,errors/* messageOf */.bD)(error)));
        }
    }
    return found;
}
/**
 * A tag of the AMI.
 * @param connect for tests; the SDK is loaded then
 */
function awsMarks(connect = ec2.connectEc2) {
    return {
        verified: async ({ region, id }, { run }) => {
            await (await connect(region)).tag([id], { [image_set/* VERIFIED_TAG */.mv]: run === '' ? 'local' : run });
        },
    };
}

// EXTERNAL MODULE: ./.build/core/clock.js
var clock = __webpack_require__(94850);
// EXTERNAL MODULE: ./.build/core/process/process.js
var process_process = __webpack_require__(63815);
// EXTERNAL MODULE: ./.build/kitchen/outcome.js
var outcome = __webpack_require__(4665);
// EXTERNAL MODULE: ./.build/providers/aws/client.js
var aws_client = __webpack_require__(82758);
;// CONCATENATED MODULE: ./.build/providers/aws/trial-instance.js


/** The smallest of the current families that are in every region. */
const TYPES = new Map([
    ['x86_64', 't3.micro'],
    ['arm64', 't4g.micro'],
]);
/**
 * Connects with the standard credential chain and endpoint variables.
 * @param settings of the client, over those
 */
async function connectTrialInstances(region, settings = {}, limits = {}) {
    const { sdk, client } = await (0,aws_client/* openEc2 */.$F)(region, settings, limits);
    return {
        region,
        start: async ({ imageId, tags, token }) => {
            const [image] = (await unless('InvalidAMIID', client.send(new sdk.DescribeImagesCommand({ ImageIds: [imageId] }))))?.Images ??
                [];
            if (image === undefined)
                throw new errors/* UserError */.yo(`There is no image ${imageId} in ${region} that this account may start.`);
            if (image.State !== 'available') {
                throw new errors/* UserError */.yo(`The image ${imageId} in ${region} is ${image.State ?? 'in no known state'}, not available, so nothing can be started of it.`);
            }
            const type = TYPES.get(image.Architecture ?? '');
            if (type === undefined) {
                throw new errors/* UserError */.yo(`The image ${imageId} is of the architecture ${image.Architecture ?? 'unknown'}; a script can be run against ${[...TYPES.keys()].join(' and ')} only. Verify it by Test Kitchen and kitchen-ec2, which take any instance type.`);
            }
            const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
            const command = new sdk.RunInstancesCommand({
                ImageId: imageId,
                InstanceType: type,
                MinCount: 1,
                MaxCount: 1,
                ClientToken: token,
                InstanceInitiatedShutdownBehavior: 'terminate',
                // The image may say that a volume is to stay; the other settings of it are the image's own.
                BlockDeviceMappings: (image.BlockDeviceMappings ?? []).flatMap(({ DeviceName, Ebs }) => DeviceName === undefined || Ebs === undefined || Ebs.DeleteOnTermination === true
                    ? []
                    : [{ DeviceName, Ebs: { DeleteOnTermination: true, VolumeSize: Ebs.VolumeSize } }]),
                TagSpecifications: [
                    { ResourceType: 'instance', Tags: list },
                    { ResourceType: 'volume', Tags: list },
                ],
            });
            try {
                const id = (await client.send(command)).Instances?.[0]?.InstanceId;
                if (id === undefined)
                    throw new Error('EC2 started an instance without telling its id.');
                return id;
            }
            catch (error) {
                if (!/^(?:VPCIdNotSpecified|MissingInput)$/.test(nameOf(error)))
                    throw error;
                throw new errors/* UserError */.yo(`No instance can be started in ${region}: the account has no default VPC with a subnet there. Make one (aws ec2 create-default-vpc --region ${region}), or verify by Test Kitchen and kitchen-ec2, which take a subnet.`);
            }
        },
        look: async (id) => {
            const found = await unless('InvalidInstanceID', client.send(new sdk.DescribeInstancesCommand({ InstanceIds: [id] })));
            const [instance] = (found?.Reservations ?? []).flatMap(({ Instances }) => Instances ?? []);
            return instance === undefined ? undefined : trialOf(instance);
        },
        isReachable: async (id) => {
            const command = new sdk.DescribeInstanceStatusCommand({ InstanceIds: [id] });
            const found = await unless('InvalidInstanceID', client.send(command));
            const [status] = found?.InstanceStatuses ?? [];
            return status?.InstanceStatus?.Status === 'ok' && status.SystemStatus?.Status === 'ok';
        },
        tagged: async (name, value) => {
            const found = [];
            const filters = [
                { Name: `tag:${name}`, Values: [value] },
                { Name: 'instance-state-name', Values: ['pending', 'running', 'stopping', 'stopped'] },
            ];
            for await (const page of sdk.paginateDescribeInstances({ client }, { Filters: filters })) {
                for (const one of page.Reservations ?? [])
                    found.push(...(one.Instances ?? []).map(trialOf));
            }
            return found;
        },
        terminate: async (id) => {
            await client.send(new sdk.TerminateInstancesCommand({ InstanceIds: [id] }));
        },
    };
}
function trialOf(instance) {
    return {
        id: instance.InstanceId ?? '',
        imageId: instance.ImageId ?? '',
        state: instance.State?.Name ?? 'unknown',
        reason: instance.StateReason?.Message ?? '',
        address: instance.PublicIpAddress ?? instance.PrivateIpAddress ?? '',
        tags: Object.fromEntries((instance.Tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? ''])),
    };
}
/** What EC2 does not know (yet) is an error to it; here it is nothing. */
async function unless(code, answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (nameOf(error).startsWith(code))
            return undefined;
        throw error;
    }
}
/** The SDK gives the code of a service's error as its name. */
function nameOf(error) {
    return error instanceof Error ? error.name : ((0,errors/* codeOf */.$N)(error) ?? '');
}

;// CONCATENATED MODULE: ./.build/providers/aws/trial-machine.js







/** ms between two looks. */
const PAUSE_MS = 1000;
/** How long EC2 may take to know of what it was told itself. */
const SETTLING_MS = 15_000;
/**
 * Instances of AMIs, beside which a script runs.
 * @param connect for tests; by default the standard credential chain, with which the SDK is loaded
 */
function awsTrial(connect = connectTrialInstances) {
    return {
        prepare: async (request) => trialMachine(request, connect),
        sweep: async ({ subject, mark, noted, wasAsked }) => {
            const command = `aws ec2 describe-instances --region ${subject.region} --filters Name=tag:${provider_verify/* MARK_TAG */.t},Values=${mark}`;
            const ids = noted.flatMap(({ id }) => (id === '' ? [] : [id]));
            const swept = async () => endMachines(await connect(subject.region), mark, ids, wasAsked && ids.length === 0);
            return (0,leftover/* listLeftovers */.h1)('instances', command, swept());
        },
    };
}
/** An instance of an AMI, up once EC2's own checks reach it. */
function trialMachine(request, connect) {
    const { subject, mark } = request;
    let ec2;
    let id = '';
    let mayAppear = false;
    return {
        start: async () => {
            ec2 = await connect(subject.region);
            try {
                id = await ec2.start({
                    imageId: subject.id,
                    tags: { Name: request.name, 'bakehouse:run': request.run, [provider_verify/* MARK_TAG */.t]: mark },
                    token: tokenOf(mark),
                });
            }
            catch (error) {
                mayAppear = !isRefusal(error);
                throw error;
            }
            request.onStarted({ region: subject.region, id });
            const instance = await up(ec2, id, request);
            return {
                variables: {
                    BAKEHOUSE_INSTANCE_ID: id,
                    BAKEHOUSE_ADDRESS: instance.address,
                    BAKEHOUSE_IMAGE_ID: subject.id,
                    BAKEHOUSE_REGION: ec2.region,
                },
                image: { id: instance.imageId, isSubject: instance.imageId === subject.id },
                tools: {},
            };
        },
        trouble: async () => {
            const instance = await ec2?.look(id);
            if (instance?.state === 'running')
                return null;
            return `The instance ${id} is ${instance?.state ?? 'gone'} after the script${because(instance)}.`;
        },
        remove: async () => (ec2 === undefined ? [] : endMachines(ec2, mark, id === '' ? [] : [id], mayAppear)),
    };
}
async function up(ec2, id, request) {
    const deadline = (0,clock/* steadyNow */.rj)() + request.timeoutMs;
    for (;;) {
        if (request.isInterrupted())
            throw new outcome/* KitchenError */.b('cancelled', `The run was cancelled while ${id} started.`);
        const instance = await ec2.look(id);
        const state = instance?.state ?? 'pending';
        if (instance !== undefined && state === 'running' && instance.address !== '' && (await ec2.isReachable(id)))
            return instance;
        if (state !== 'pending' && state !== 'running') {
            throw new outcome/* KitchenError */.b('infrastructure', `The instance ${id} of ${request.subject.id} is ${state} before it was up${because(instance)}.`);
        }
        if ((0,clock/* steadyNow */.rj)() > deadline) {
            const minutes = Math.round(request.timeoutMs / 60_000);
            throw new outcome/* KitchenError */.b('infrastructure', `The instance ${id} of ${request.subject.id} is not up after ${minutes} min: it is ${state}, and EC2's status checks do not pass. Look at it: aws ec2 get-console-output --instance-id ${id} --region ${ec2.region}`);
        }
        await (0,process_process/* delay */.cb)(PAUSE_MS);
    }
}
/**
 * Terminates what a run started, known by the mark on it: ids alone come from a file, and are looked at first.
 * @param mayAppear an instance was asked for whose id nobody told: EC2 may know it only in some seconds
 */
async function endMachines(ec2, mark, ids, mayAppear) {
    const left = (id, reason, command) => ({
        kind: 'instance', id, region: ec2.region, state: 'left', reason, command: `aws ec2 ${command} --region ${ec2.region}`,
    }); // prettier-ignore
    const found = new Set();
    try {
        for (const id of ids) {
            const instance = await ec2.look(id);
            if (instance?.tags[provider_verify/* MARK_TAG */.t] === mark && !/^(?:terminated|shutting-down)$/.test(instance.state))
                found.add(id);
        }
        const deadline = (0,clock/* steadyNow */.rj)() + (mayAppear ? SETTLING_MS : 0);
        for (;;) {
            for (const { id } of await ec2.tagged(provider_verify/* MARK_TAG */.t, mark))
                found.add(id);
            if (found.size > 0 || (0,clock/* steadyNow */.rj)() >= deadline)
                break;
            await (0,process_process/* delay */.cb)(1000);
        }
    }
    catch (error) {
        const command = `describe-instances --filters Name=tag:${provider_verify/* MARK_TAG */.t},Values=${mark}`;
        return [left(ids.join(', ') || 'unknown', (0,leftover/* unanswered */.bj)(error), command)];
    }
    const stay = [];
    for (const id of found) {
        try {
            await ec2.terminate(id);
        }
        catch (error) {
            stay.push(left(id, (0,errors/* messageOf */.bD)(error), `terminate-instances --instance-ids ${id}`));
        }
    }
    return stay;
}
/** A no of ours or of EC2's: nothing was started. An answer that never came may still have been a yes. */
function isRefusal(error) {
    return error instanceof errors/* UserError */.yo || (error instanceof Error && '$fault' in error && error.$fault === 'client');
}
function because(instance) {
    return instance === undefined || instance.reason === '' ? '' : ` (${instance.reason})`;
}
/** At most 64 ASCII characters (RunInstances, ClientToken). */
function tokenOf(mark) {
    return `bakehouse-${mark}`.replaceAll(/[^\w-]/g, '-').slice(0, 64);
}

// EXTERNAL MODULE: ./.build/providers/aws/claims.js
var aws_claims = __webpack_require__(33312);
// EXTERNAL MODULE: ./.build/providers/aws/sweep/ownership.js
var ownership = __webpack_require__(36911);
;// CONCATENATED MODULE: ./.build/providers/aws/packer-output.js

/** packer-plugin-amazon artifact.go: `region:ami-…,region:ami-…`. */
const PLACED = /(?<![a-z-])([a-z]{2}(?:-[a-z]+)+-\d):(ami-[0-9a-f]+)/g;
const amazonArtifacts = {
    builderIds: /amazon/i,
    withoutImage: ['skip_create_ami', 'skip_save_build_region'],
    // step_ami_region_copy.go removes it once it was copied.
    ownRegion: { dropped: 'skip_save_build_region', copies: 'ami_regions' },
    read: (artifacts) => {
        const images = new Map();
        for (const { builderId, id: text } of artifacts) {
            for (const [, region = '', id = ''] of text.matchAll(PLACED)) {
                images.set(`${region} ${id}`, { builderId, region, id, tags: [], files: [] });
            }
        }
        return { images: [...images.values()], files: [] };
    },
};
/**
 * What the amazon builders announce (packer-plugin-amazon). Trusted are: `key-pair` and `security-group` of generated names;
 * `named-key-pair`, of names that Packer did not make up; `image-name`; `profile`, temporary instance profiles and their
 * roles, which share the generated name; `launched`, that it came so far as to start an instance, or to work on the volumes
 * of this machine; and `spot`.
 */
const amazonLines = {
    telling: /Prevalidating AMI|Creating temporary|Instance ID: |AMI: ami-|Snapshot ID: |Copying to: |Launching a |Requesting |Stopping the source|Registering the AMI|Created Spot Fleet|Gathering information about/,
    // Packer has told all that is trusted before it launches one.
    letsGuestSpeak: /^(?:Launching a |Requesting |Instance ID: )/,
    // Lines before or after which instances, volumes and images of ours are there.
    pokes: /^(?:Instance ID: |Waiting for instance|Using \S+ communicator|Stopping the source|AMI: ami-|Copying to: |Snapshot ID: |Registering the AMI)/,
    trusted: readTrusted,
    hints: readHints,
};
/** What an instance or a machine's own volumes come with. */
const LAUNCHES = /^(?:Launching a |Gathering information about this EC2 instance)/;
function readTrusted(text) {
    const told = [];
    if (LAUNCHES.test(text))
        told.push(['launched', 'yes']);
    if (text.startsWith('Launching a spot '))
        told.push(['spot', 'yes']);
    const keyPair = /^Creating temporary keypair: (\S[^\p{Cc}]{0,254})(?<! \.\.\.)$/u.exec(text)?.[1];
    if (keyPair !== undefined)
        told.push([(0,ownership/* isGenerated */.UK)(keyPair) ? 'key-pair' : 'named-key-pair', keyPair]);
    const group = /^Creating temporary security group for this instance: (packer_[\w-]+)$/.exec(text)?.[1];
    if (group !== undefined && (0,ownership/* isGenerated */.UK)(group))
        told.push(['security-group', group]);
    const name = /^Prevalidating AMI Name: (\S.*)$/.exec(text)?.[1];
    if (name !== undefined)
        told.push(['image-name', name]);
    const profile = /^Creating temporary (?:instance profile|role) for this instance: packer-([0-9a-f-]{36})$/.exec(text)?.[1];
    if (profile !== undefined && (0,ownership/* isGenerated */.UK)(`packer_${profile}`))
        told.push(['profile', `packer-${profile}`]);
    return told;
}
const HINTS = [
    ['instance', /^Instance ID: (i-[0-9a-f]{8,17})$/],
    ['image', /^AMI: (ami-[0-9a-f]{8,17})$/],
    ['snapshot', /^Snapshot ID: (snap-[0-9a-f]{8,17})$/],
    ['launch-template', /^Created Spot Fleet launch template: (lt-[0-9a-f]{8,17})$/],
    ['region', /^Copying to: ([a-z]{2}(?:-[a-z]+)+-\d)$/],
];
function readHints(text) {
    return HINTS.flatMap(([kind, line]) => {
        const id = line.exec(text)?.[1];
        return id === undefined ? [] : [[kind, id]];
    });
}

// EXTERNAL MODULE: ./.build/providers/aws/profile.js
var profile = __webpack_require__(79256);
// EXTERNAL MODULE: ./.build/providers/aws/choice.js
var choice = __webpack_require__(73222);
// EXTERNAL MODULE: ./.build/providers/aws/regions.js
var regions = __webpack_require__(53648);
;// CONCATENATED MODULE: ./.build/providers/aws/adoption.js




/** By this an image is told from those that were baked, for as long as it lives. */
const ADOPTED_TAG = 'bakehouse:adopted';
const LONGEST_REASON = 256;
/** Gives an AMI that was made elsewhere the tags of a bake, but none of passed tests. */
function awsAdoption(clients, accounts) {
    return {
        example: 'ami-0123456789abcdef0',
        isId: (id) => /^ami-[0-9a-f]{8,17}$/.test(id),
        reasonProblem: (reason) => reason.length > LONGEST_REASON || /[^\p{L}\p{N}\p{Zs}_.:/=+@-]/u.test(reason)
            ? `The reason becomes a tag of EC2: at most ${LONGEST_REASON} letters, digits, spaces and _ . : / = + - @.`
            : undefined,
        look: async (leg, id, asker) => {
            const [region, ...more] = (0,regions/* lookUpRegions */.Ou)(leg, (0,regions/* ownRegion */.ND)(asker.environment));
            if (region === undefined)
                throw new errors/* UserError */.yo('no region says where it is looked for; set AWS_REGION');
            if (more.length > 0)
                throw new errors/* UserError */.yo(`it is baked in several regions (${[region, ...more].join(', ')}), and one image is not all of it`);
            const caller = await accounts(asker)(region);
            const ec2 = await clients(asker)(region);
            const [image] = await ec2.imagesById([id]);
            const problems = unfit(leg, image, caller, region);
            if (problems.length > 0)
                throw new errors/* UserError */.yo(problems.join('; '));
            return {
                region,
                adopt: async ({ ref, reason }) => ec2.tag([id], adoptionTags(leg, { id, region, ref, reason })),
            };
        },
    };
}
function adoptionTags({ key, builds, leg, tier, recipe }, { id, region, ref, reason }) {
    const [set] = (0,image_set/* imageSetTags */.lD)(key, [{ build: builds[0]?.name ?? '', region, id }]);
    return {
        ...set?.tags,
        'bakehouse:leg': leg,
        'bakehouse:tier': tier,
        [image_set/* REF_TAG */.H5]: ref,
        ...(recipe === null ? {} : { 'bakehouse:recipe': recipe }),
        [ADOPTED_TAG]: reason,
    };
}
/** What Docker and people call an architecture, and what EC2 does. */
const ARCHITECTURES = {
    amd64: 'x86_64',
    x86_64: 'x86_64',
    arm64: 'arm64',
    aarch64: 'arm64',
    i386: 'i386',
};
/**
 * Why an image cannot stand for a leg: everything at once, each a clause; none where it can.
 * @param image as EC2 tells it; undefined: it is not there
 * @param caller the account that the credentials belong to
 */
function unfit(leg, image, caller, region) {
    if (image === undefined)
        return [`${caller} has no such image in ${region}`];
    const problems = [];
    const { Name: name = '', OwnerId: owner = 'nobody', Architecture: arch = 'none', State: state = 'unknown' } = image;
    if (state !== 'available')
        problems.push(`it is ${state}, not available`);
    if (owner !== caller)
        problems.push(`it is of ${owner}, but the credentials are of ${caller}; copy it first`);
    if (leg.account !== null && owner !== leg.account)
        problems.push(`it is of ${owner}, but the leg is baked in ${leg.account}`);
    if (!fitsName(leg.name, name))
        problems.push(`its name is ${JSON.stringify(name)}, but the leg's is ${JSON.stringify(leg.name)}`);
    if (leg.arch !== null && (ARCHITECTURES[leg.arch] ?? leg.arch) !== arch)
        problems.push(`it is for ${arch}, but the leg for ${leg.arch}`);
    const key = (0,choice/* tagOf */.cO)(image, image_set/* KEY_TAG */.HI);
    if (key !== undefined && key !== leg.key)
        problems.push(`it has the key ${key} already, of another bake`);
    else if ((0,choice/* tagOf */.cO)(image, image_set/* VERIFIED_TAG */.mv) !== undefined && key === undefined)
        problems.push(`it has the tag ${image_set/* VERIFIED_TAG */.mv}, though nothing shows what was tested; take it off first`);
    return problems;
}
/**
 * Whether a name is one that the pattern makes: each placeholder stands for at least one character.
 * @param pattern with placeholders of which nobody knows yet what they stand for, as {timestamp}
 */
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
        // The earliest place leaves the most for what follows.
        const next = name.indexOf(part, at + 1);
        if (next < 0)
            return false;
        at = next + part.length;
    }
    return name.length - last.length > at && name.endsWith(last);
}

// EXTERNAL MODULE: ./.build/providers/aws/identity.js
var identity = __webpack_require__(90115);
;// CONCATENATED MODULE: ./.build/providers/aws/look-up.js





/** What EC2 has of each leg, in the order asked. Without credentials, or a region to begin with, nobody is asked. */
async function lookUpMachines(legs, connect, { environment, now }, callerAccount) {
    if (!(0,identity/* hasAwsCredentials */.e1)(environment))
        return legs.map(() => unknown('there are no AWS credentials'));
    const own = (0,regions/* ownRegion */.ND)(environment);
    const wants = legs.map((leg) => ({
        key: leg.key,
        regions: (0,regions/* lookUpRegions */.Ou)(leg, own),
        refs: leg.refs,
        ...accountOf(leg),
    }));
    const placed = wants.filter(({ regions }) => regions.length > 0);
    const found = placed.length === 0 ? new Map() : await lookUpAws(placed, connect, now, callerAccount);
    return wants.map(({ key, regions }) => regions.length === 0 ? unknown('no region says where to look') : (found.get(key) ?? unknown('EC2 gave no answer')));
}
/** Where a leg's images are: as it says, else in the account of the role that its job assumes. */
function accountOf({ account, role }) {
    const named = account ?? role?.split(':')[4] ?? '';
    return /^\d{12}$/.test(named) ? { account: named } : {};
}
function unknown(reason) {
    return { kind: 'unknown', reason };
}
/**
 * What EC2 has of each key, own account only: all images of a bake, or none (see chooseImages). One call for 200 keys
 * of a region, regions side by side; then the same for the regions that the images found so far tell of.
 * Never throws: a region that cannot be asked leaves the keys unknown that need it, and credentials of one account those
 * of another.
 * @param now ms since the epoch
 * @param accountOf the account of the credentials, asked for where a key names one
 */
async function lookUpAws(wants, connect, now, accountOf) {
    const elsewhere = await ofOtherAccounts(wants, accountOf);
    const own = wants.filter(({ key }) => !elsewhere.has(key));
    const seen = new Map(own.map(({ key, refs }) => [key, newFindings(refs)]));
    let open = byRegion(own);
    while (open.size > 0) {
        await Promise.all([...open].map(([region, keys]) => askRegion(region, keys, connect, seen)));
        open = byRegion([...seen].map(([key, { asked, images }]) => ({
            key,
            regions: regionsToldBy(images).filter((region) => !asked.has(region)),
        })));
    }
    return new Map([...elsewhere, ...[...seen].map(([key, findings]) => [key, conclude(findings, now)])]);
}
/** What can be said of keys whose images these credentials do not see: an image of their own account is not the one wanted. */
async function ofOtherAccounts(wants, accountOf) {
    const named = wants.filter(({ account }) => account !== undefined);
    const region = named[0]?.regions[0];
    if (accountOf === undefined || region === undefined)
        return new Map();
    try {
        const own = await accountOf(region);
        return new Map(named.flatMap(({ key, account }) => account === own
            ? []
            : [[key, { kind: 'unknown', reason: `its account is ${account}, and these credentials are of ${own}` }]]));
    }
    catch (error) {
        return new Map(named.map(({ key }) => [key, { kind: 'unknown', reason: (0,errors/* messageOf */.bD)(error) }]));
    }
}
function newFindings(refs) {
    return { refs, asked: new Set(), images: [], troubles: [] };
}
function byRegion(wants) {
    const regions = new Map();
    for (const { key, regions: own } of wants) {
        for (const region of own)
            regions.set(region, (regions.get(region) ?? new Set()).add(key));
    }
    return regions;
}
async function askRegion(region, keys, connect, seen) {
    for (const key of keys)
        seen.get(key)?.asked.add(region);
    try {
        const ec2 = await connect(region);
        for (const image of await ec2.imagesByTag(image_set/* KEY_TAG */.HI, [...keys])) {
            seen.get((0,choice/* tagOf */.cO)(image, image_set/* KEY_TAG */.HI) ?? '')?.images.push({ region, image });
        }
    }
    catch (error) {
        for (const key of keys)
            seen.get(key)?.troubles.push(`EC2 in ${region} could not be asked: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
function regionsToldBy(images) {
    const sets = new Set(images.map(({ image }) => (0,choice/* tagOf */.cO)(image, image_set/* IMAGES_TAG */.AR) ?? ''));
    return [...new Set([...sets].flatMap((text) => (0,image_set/* regionsOf */.NV)((0,image_set/* parseImageSet */.zw)(text) ?? { kind: 'count', count: 0 })))];
}
function conclude({ images, troubles, refs }, now) {
    const found = (0,choice/* chooseImages */.s6)(images, now, refs);
    return found.kind === 'missing' && troubles.length > 0 ? { kind: 'unknown', reason: troubles.join('; ') } : found;
}

;// CONCATENATED MODULE: ./.build/providers/aws/naming.js
/** CreateImage of EC2. */
const NAME = /^[A-Za-z0-9()[\] ./\-'@_]{3,128}$/;
/** EC2 allows 50, of which Bakehouse sets up to ten. */
const MOST_TAGS = 40;
/** What EC2 takes as names and tags; `aws:` is Amazon's own, and `bakehouse:` is ours. */
const awsRules = {
    name: (name, builder) => NAME.test(name)
        ? undefined
        : `the name "${name}" is not allowed for ${builder}: it has 3 to 128 letters, digits and ( ) [ ] . / - ' @ _ or blanks`,
    tags: (tags) => {
        for (const [name, value] of Object.entries(tags)) {
            if (/^(?:aws|bakehouse):/i.test(name))
                return `the tag "${name}" begins with a reserved word`;
            if (name === '' || name.length > 128)
                return `the name of the tag "${name.slice(0, 40)}" has not 1 to 128 characters`;
            if (value.length > 256)
                return `the value of the tag "${name}" has more than 256 characters`;
        }
        return Object.keys(tags).length > MOST_TAGS ? `there are more than ${MOST_TAGS} tags` : undefined;
    },
};

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
;// CONCATENATED MODULE: ./.build/providers/aws/first-journals.js


/** As journals had AWS before they named providers. A claim only forbids, so one that is not told counts. */
const awsFirstJournals = {
    note: 'links.json',
    asked: ({ account, regions, otherBuilds, claims }) => ({
        account,
        regions,
        otherBuilds,
        claims: [
            ...(claims['namesKeyPairs'] === false ? [] : [aws_claims/* NAMES_KEY_PAIRS */.tQ]),
            ...(claims['ownCredentials'] === false ? [] : [aws_claims/* OWN_CREDENTIALS */.MQ]),
        ],
    }),
    started: schemas/* object */.Ikc({ kind: schemas/* literal */.euz('ec2-instance'), region: schemas/* string */.YjP(), id: schemas/* string */.YjP() }),
};

;// CONCATENATED MODULE: ./.build/providers/aws/recipe-words.js
const FILTER = 'source_ami_filter';
/** What packer-plugin-amazon and the command `aws` call things in templates and scripts. */
const awsRecipeWords = {
    options: {
        ami_name: 'nothing',
        ami_description: 'nothing',
        aws_credentials: 'credential',
        '*.amazon-chroot.copy_files': 'text',
        'source.amazon-ebs.source_ami': 'nothing',
    },
    bases: {
        setting: FILTER,
        ofBuilder: (written) => requests(written, [FILTER]),
        ofData: { 'amazon-ami': (written) => requests(written, []) },
    },
    fetches: { command: /^aws$/, from: /^s3:\/\// },
};
/** One for each owner: the newest image of each counts, whichever of them the builder takes. */
function requests({ value, text }, within) {
    const at = (name, absent) => {
        const [first, ...rest] = [...within, name];
        return first === undefined ? undefined : value([first, ...rest], absent);
    };
    const filters = at('filters', {});
    const owners = at('owners', null);
    const region = text('region');
    if (region === undefined || !Array.isArray(owners) || typeof filters !== 'object' || filters === null)
        return [];
    const entries = Object.entries(filters);
    const texts = entries.flatMap(([name, one]) => typeof one === 'string' || typeof one === 'boolean' ? [[name, String(one)]] : []);
    if (texts.length < entries.length)
        return [];
    return owners.flatMap((owner) => typeof owner === 'string' || typeof owner === 'number'
        ? [{ of: 'aws', owner: String(owner), filters: Object.fromEntries(texts), region: region || null }]
        : []);
}

;// CONCATENATED MODULE: ./.build/providers/aws/newest.js


/** The newest image of an owner that fits the filters, is available and not deprecated. Throws a UserError. */
async function newestImage(request, context) {
    const region = request.region ?? context.region;
    if (region === null || region === '') {
        throw new errors/* UserError */.yo('source.aws: no region says where to look for the image. Set AWS_REGION, or give the leg an axis "region".');
    }
    const wanted = describeRequest(request);
    let images;
    try {
        images = await (await context.connectEc2(region)).availableImages(request.owner, request.filters);
    }
    catch (error) {
        throw new errors/* UserError */.yo(`source.aws: EC2 in ${region} could not be asked for ${wanted}: ${(0,errors/* messageOf */.bD)(error)}. It takes credentials that may do ec2:DescribeImages; without any, set resolve-sources to false.`);
    }
    const current = images.filter(({ DeprecationTime = '' }) => !(Date.parse(DeprecationTime) <= context.now));
    const id = current
        .map((image) => ({ image }))
        .toSorted(choice/* byAge */.jI)
        .at(-1)?.image;
    if (id?.ImageId !== undefined)
        return { of: 'aws', id: id.ImageId, name: id.Name ?? null };
    const deprecated = images.length > 0 ? `${images.length} fit, but are deprecated` : 'none is available';
    throw new errors/* UserError */.yo(`source.aws: of ${wanted} in ${region}, ${deprecated}. Mind the owner, the region and the filters; in their values * stands for any text.`);
}
function describeRequest({ owner, filters }) {
    const conditions = Object.entries(filters).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
    return `the images of owner "${owner}"${conditions.length === 0 ? '' : ` with ${conditions.join(' and ')}`}`;
}

;// CONCATENATED MODULE: ./.build/providers/aws/source-kind.js





const written = schemas/* strictObject */.rej({
    owner: schemas/* string */.YjP().min(1).describe('An account of 12 digits, or amazon, aws-marketplace, self.'),
    filters: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).describe("Filters of EC2's DescribeImages, by name."),
    region: schemas/* string */.YjP().optional().describe("The region; default: the axis `region`, else the run's own."),
})
    .describe('The newest image of that owner which fits the filters.');
/** A placeholder may have stood for nothing: who is asked says what is wrong. */
const filledMembers = schemas/* object */.Ikc({
    owner: schemas/* string */.YjP(),
    filters: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    region: schemas/* string */.YjP().optional(),
});
const request = schemas/* object */.Ikc({
    of: schemas/* literal */.euz('aws'),
    owner: schemas/* string */.YjP().min(1).describe('The account, or amazon, aws-marketplace, self.'),
    filters: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    region: schemas/* string */.YjP().nullable().describe("Null: the run's own region."),
})
    .describe('The newest image of an owner that fits the filters.');
/** `source.aws`: the newest image of an owner that fits. */
function awsSource(connect) {
    const resolve = async (asked, asker) => await newestImage(requestOf(asked), {
        connectEc2: connect(asker),
        region: (0,regions/* ownRegion */.ND)(asker.environment),
        now: asker.now,
    });
    return {
        written,
        request,
        requestOf: (filled, axes) => {
            const { owner, filters, region } = filledMembers.parse(filled);
            return { of: 'aws', owner, filters, region: region ?? axes['region'] ?? null };
        },
        resolve,
        base: async (asked, asker) => {
            if (!(0,identity/* hasAwsCredentials */.e1)(asker.environment))
                throw new errors/* UserError */.yo('there are no AWS credentials');
            return await resolve(asked, asker);
        },
    };
}
function requestOf(asked) {
    const read = request.safeParse(asked);
    if (!read.success)
        throw new errors/* UserError */.yo('source.aws: it is to have an owner and filters.');
    return read.data;
}

;// CONCATENATED MODULE: ./.build/providers/aws/provider.js

















/**
 * Amazon EC2: AMIs with their snapshots.
 * @param connect the client of a region, for tests; the SDK is loaded at its first question
 * @param account of the credentials, by one call
 */
function awsProvider(connect = (region) => (0,ec2.connectEc2)(region), account = (region) => (0,identity/* callerAccount */.Xr)(region)) {
    const clients = (0,asker/* onceEach */.f)(() => (0,regions/* perRegion */.kD)(connect));
    const accounts = (0,asker/* onceEach */.f)(() => (0,regions/* perRegion */.kD)(account));
    return {
        name: 'aws',
        title: 'EC2',
        builders: [/^amazon-/],
        rules: awsRules,
        region: regions/* ownRegion */.ND,
        lookUp: async (wants, asker) => await lookUpMachines(wants, clients(asker), asker, accounts(asker)),
        source: awsSource(clients),
        adoption: awsAdoption(clients, accounts),
        witness: {
            keeps: ({ provider }) => provider === 'aws',
            open: async ({ images }) => (await __webpack_require__.e(/* import() */ 2334).then(__webpack_require__.bind(__webpack_require__, 69953))).openEc2Witness(images),
        },
        target: awsTarget,
        subject: {
            named: async ({ environment }) => ({
                region: environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION'] ?? 'local',
            }),
        },
        kitchen: awsKitchen(),
        running: awsRunning(),
        trial: awsTrial(),
        marks: awsMarks(),
        artifacts: amazonArtifacts,
        lines: amazonLines,
        preflight: {
            account: { form: 'an AWS account of 12 digits', fits: (account) => /^\d{12}$/.test(account) },
            regions: async (recipe, environment) => (await Promise.all(/* import() */[__webpack_require__.e(7402), __webpack_require__.e(8977)]).then(__webpack_require__.bind(__webpack_require__, 77601))).regionsToLookIn(recipe, environment),
            check: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(7402), __webpack_require__.e(8977)]).then(__webpack_require__.bind(__webpack_require__, 77601))).checkAws(request),
            sessionEnd: profile/* sessionEnd */.U,
        },
        sweep: {
            what: 'resources of EC2',
            command: () => 'aws ec2 describe-instances',
            // Its instance is swept; the volumes that it makes are what it is for, and nothing tells whether they are wanted.
            except: {
                types: /^amazon-ebsvolume$/,
                title: 'the volumes of EC2',
                look: 'aws ec2 describe-volumes --filters Name=status,Values=available',
            },
            claims: aws_claims/* claimsOf */.ds,
            unprovable: aws_claims/* unprovable */.jH,
            watch: async (bake, words) => (await __webpack_require__.e(/* import() */ 6685).then(__webpack_require__.bind(__webpack_require__, 6685))).watchEc2(bake, words),
            note: async (bake, words, signal) => (await __webpack_require__.e(/* import() */ 6685).then(__webpack_require__.bind(__webpack_require__, 6685))).noteLinks(bake, words, signal),
            tidy: async (bake, words) => (await __webpack_require__.e(/* import() */ 8858).then(__webpack_require__.bind(__webpack_require__, 38858))).listAfterGoodEnd(bake, words),
            sweep: async (request) => (await __webpack_require__.e(/* import() */ 8858).then(__webpack_require__.bind(__webpack_require__, 38858))).sweepAws(request),
        },
        show: ({ region, id }) => ['aws', 'ec2', 'describe-images', '--region', region, '--image-ids', id],
        tag: async (request) => (await __webpack_require__.e(/* import() */ 5538).then(__webpack_require__.bind(__webpack_require__, 75538))).tagImages(request),
        // Only what is built in a region can be an AMI.
        standIn: ({ region }) => (region === undefined ? undefined : 'ami-00000000000000000'),
        recipe: awsRecipeWords,
        firstJournals: awsFirstJournals,
        credentials: awsCredentials,
        failures: awsFailures,
    };
}

;// CONCATENATED MODULE: ./.build/providers/azure/provider.js
/** Azure: managed images. Packer bakes them and Test Kitchen starts them; nothing else is asked of it. */
function azureProvider() {
    return {
        name: 'azure',
        title: 'Azure',
        builders: [/^azure-/],
        kitchen: azureKitchen,
        rules: {
            name: (name, builder) => /^[A-Za-z0-9](?:[\w.-]{0,78}\w)?$/.test(name)
                ? undefined
                : `the name "${name}" is not allowed for ${builder}: it has 1 to 80 letters, digits, dots, hyphens and underscores, beginning with a letter or digit`,
        },
    };
}
/** Machines of Azure, by kitchen-azurerm. */
const azureKitchen = {
    drivers: [
        {
            name: 'azurerm',
            gem: 'kitchen-azurerm',
            // image_id wins over image_urn.
            keys: ['image_id', 'image_urn'],
            contrary: [],
            settings: ({ id }) => ({ kind: 'settings', settings: [['image_id', id]] }),
            labels: [
                { kind: 'mapping', option: 'resource_group_tags' },
                { kind: 'mapping', option: 'vm_tags' },
            ],
        },
    ],
};

// EXTERNAL MODULE: ./.build/core/secrets/environment.js
var environment = __webpack_require__(94463);
// EXTERNAL MODULE: ./.build/providers/docker/docker.js
var docker_docker = __webpack_require__(77338);
// EXTERNAL MODULE: ./.build/kitchen/run/gems.js
var run_gems = __webpack_require__(86759);
// EXTERNAL MODULE: ./.build/providers/docker/command.js
var docker_command = __webpack_require__(79809);
;// CONCATENATED MODULE: ./.build/providers/docker/docker-state.js


/** Asks `docker info`. Never rejects: a docker that is missing is one that does not answer. */
async function dockerState(environment) {
    try {
        const { stdout, stderr } = await (0,docker_command/* askDocker */.ad)(['info', '--format', '{{json .}}'], { environment });
        return readDockerInfo(stdout, stderr);
    }
    catch (error) {
        return { kind: 'down', reason: (0,errors/* codeOf */.$N)(error) === 'ENOENT' ? 'docker is not on PATH' : (0,errors/* messageOf */.bD)(error) };
    }
}
/** Newer clients print the JSON also when no daemon answers, with `ServerErrors`. */
function readDockerInfo(stdout, stderr) {
    const down = (told) => ({
        kind: 'down',
        reason: (told.trim().split('\n')[0] ?? '')
            .replace(/ Is the docker daemon running\?.*/s, '')
            .replace(/\.$/, '')
            .slice(0, 300) || 'it said nothing',
    });
    let info;
    try {
        info = JSON.parse(stdout);
    }
    catch {
        return down(stderr);
    }
    const version = memberOf(info, 'ServerVersion');
    if (typeof version !== 'string' || version === '') {
        const errors = memberOf(info, 'ServerErrors');
        return down(Array.isArray(errors) ? String(errors[0]) : stderr);
    }
    const status = memberOf(info, 'DriverStatus');
    // [["driver-type", "io.containerd.snapshotter.v1"]]
    const isContainerdStore = Array.isArray(status) &&
        status.some((pair) => Array.isArray(pair) && String(pair[1]).startsWith('io.containerd.snapshotter'));
    return { kind: 'up', version, isContainerdStore };
}
function memberOf(value, name) {
    return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

;// CONCATENATED MODULE: ./.build/providers/docker/kitchen-findings.js


/** What would fail with Test Kitchen's drivers of docker. The daemon is asked where an instance needs it. */
async function dockerFindings(facts) {
    const state = needsDaemon(facts.instances) ? await dockerState(facts.environment) : null;
    return findingsOf(facts, state);
}
/** The same of a daemon that has been asked; `null`: no instance needs the local one. */
function findingsOf(facts, state) {
    return [...gem(facts), ...(state === null ? [] : daemon(facts, state))];
}
/** Whether any of the instances is a container of the local daemon. */
function needsDaemon(instances) {
    return instances.some(({ driver, option }) => {
        if (driver === 'docker')
            return option('socket') === undefined && (option('binary') ?? 'docker') === 'docker';
        return driver === 'dokken' && option('docker_host_url') === undefined;
    });
}
function gem({ version, gems, instances, isBundled }) {
    const installed = gems.get('kitchen-docker');
    const named = namesOf(instances, ['docker']);
    if (named === '' || installed === undefined || !(0,run_gems/* isAtLeast */.du)(version, 4) || (0,run_gems/* isAtLeast */.du)(installed, 3, 4))
        return [];
    return [
        {
            failure: 'config',
            message: `The driver docker (of ${named}) must be kitchen-docker 3.4 or newer with Test Kitchen ${version}, but is ${installed}. ` +
                `${isBundled ? 'Run `bundle update kitchen-docker`' : 'Run `gem install kitchen-docker`'}, or stay with Test Kitchen 3.`,
        },
    ];
}
function daemon({ instances, gems, environment }, state) {
    const named = namesOf(instances, ['docker', 'dokken']);
    if (named === '')
        return [];
    if (state.kind === 'down') {
        return [
            {
                failure: 'infrastructure',
                message: `${named} ${named.includes(',') ? 'are containers' : 'is a container'}, but no docker daemon answers: ${state.reason}. ` +
                    'Start docker on this runner, or set DOCKER_HOST.',
            },
        ];
    }
    const installed = gems.get('kitchen-docker');
    const building = namesOf(instances, ['docker']);
    const isClassicBuilder = environment['DOCKER_BUILDKIT'] === '0';
    const isUnread = state.isContainerdStore && !isClassicBuilder;
    if (!isUnread || building === '' || installed === undefined || (0,run_gems/* isAtLeast */.du)(installed, 3, 2, 3))
        return [];
    return [
        {
            failure: 'config',
            message: `The docker daemon ${state.version} keeps images in containerd's store, and kitchen-docker ${installed} (of ${building}) cannot read what a build says then ` +
                '("Could not parse Docker build output for image ID", kitchen-docker#419). Use kitchen-docker 3.4 or newer, or set DOCKER_BUILDKIT to 0.',
        },
    ];
}
function namesOf(instances, drivers) {
    return instances.flatMap(({ name, driver }) => (drivers.includes(driver) ? [name] : [])).join(', ');
}

;// CONCATENATED MODULE: ./.build/providers/docker/marked-containers.js




/** `bakehouse:run` as containers and images have it: `dev.bakehouse.run`. */
function labelName(tag) {
    return tag.replace(/^bakehouse:/, 'dev.bakehouse.');
}
/** The label with a run's mark. */
const MARK_LABEL = labelName(provider_verify/* MARK_TAG */.t);
/**
 * Removes containers and untagged images of the local daemon that have the mark of a run: nothing else ever has it.
 * A tagged image is somebody's wish (a suite that commits its container) and stays.
 *
 * @param kept ids of containers that shall stay, with their images
 */
async function sweepMarked(environment, mark, kept) {
    const label = `label=${MARK_LABEL}=${mark}`;
    return (0,leftover/* listLeftovers */.h1)('containers and images of Test Kitchen', `docker ps --all --quiet --filter ${label} | xargs -r docker rm --force --volumes; docker image ls --quiet --filter ${label} --filter dangling=true | xargs -r docker image rm`, removeMarked(environment, label, kept));
}
async function removeMarked(environment, label, kept) {
    const found = [];
    const containers = await idsOf(environment, ['ps', '--all', '--quiet', '--no-trunc', '--filter', label]);
    for (const id of containers.filter((one) => !kept.some((name) => name !== '' && one.startsWith(name)))) {
        found.push(await removed(environment, 'container', id, ['rm', '--force', '--volumes']));
    }
    if (kept.length > 0)
        return found;
    const filters = ['--filter', label, '--filter', 'dangling=true'];
    for (const id of await idsOf(environment, ['image', 'ls', '--quiet', '--no-trunc', ...filters])) {
        found.push(await removed(environment, 'image', id, ['image', 'rm']));
    }
    return found;
}
async function removed(environment, kind, id, command) {
    const { exitCode, stderr } = await (0,docker_command/* askDocker */.ad)([...command, '--', id], { environment, limitMs: docker_command/* SWEEP_ANSWER_MS */.$E });
    const isGone = exitCode === 0 || /no such/i.test(stderr);
    return {
        kind,
        id,
        region: null,
        state: isGone ? 'removed' : 'left',
        reason: isGone ? "it has this run's own mark" : (stderr.trim().split('\n')[0] ?? 'docker could not remove it'),
        command: isGone ? null : `docker ${command.join(' ')} ${id}`,
    };
}
async function idsOf(environment, args) {
    const { stdout, stderr, exitCode } = await (0,docker_command/* askDocker */.ad)(args, { environment, limitMs: docker_command/* SWEEP_ANSWER_MS */.$E });
    if (exitCode !== 0)
        throw new errors/* CommandError */.Qd(`docker ${args[0] ?? ''}`, exitCode, stderr);
    return [...new Set(stdout.split('\n').filter((id) => id !== ''))];
}

;// CONCATENATED MODULE: ./.build/providers/docker/kitchen.js




const docker = {
    name: 'docker',
    gem: 'kitchen-docker',
    brings: ['transport'],
    keys: ['image'],
    contrary: [],
    settings: ({ reference }) => ({ kind: 'settings', settings: [['image', reference]] }),
    labels: [{ kind: 'flags', option: 'run_options', word: labelName }],
    build: {
        // It would delete the image under test, when that is all that its own is made of.
        fixed: { remove_images: false },
        // It would write keys and Dockerfiles into the repository, and leave unnamed containers when a build fails.
        folder: 'build_tempdir',
        privateKey: 'private_key',
        publicKey: 'public_key',
        flags: 'build_options',
        word: labelName,
    },
};
const dokken = {
    name: 'dokken',
    gem: 'kitchen-dokken',
    brings: ['transport', 'provisioner'],
    keys: ['image'],
    contrary: [],
    // It would ask a registry for an image that only this machine has.
    settings: ({ reference }) => ({
        kind: 'settings',
        settings: [
            ['image', reference],
            ['pull_platform_image', false],
        ],
    }),
};
/** Containers of the local daemon. */
const dockerKitchen = {
    drivers: [docker, dokken],
    instances: {
        kind: 'container',
        // Of docker and of dokken, which keeps what docker inspect says.
        idAt: [['container_id'], ['runner_container', 'Id'], ['runner_container', 'id']],
        isId: (text) => /^[0-9a-f]{12,64}$/.test(text),
        isSame: (id, removed) => removed.startsWith(id),
        removal: (id) => `docker rm --force --volumes ${id}`,
    },
    variables: dockerHost,
    findings: dockerFindings,
    imageId: async (name, environment) => (await (0,docker_docker.createDocker)(environment).inspectImage(name))?.id,
    sweep: async ({ mark, environment, kept }) => sweepMarked(environment, mark, kept),
};
/**
 * DOCKER_HOST of the current docker context, where none is set: kitchen-docker knows no contexts, and would look for a
 * daemon at the default socket, while the docker client of a suite asks the context's. Nothing where it cannot be told.
 */
async function dockerHost(environment) {
    if ((environment['DOCKER_HOST'] ?? '') !== '')
        return {};
    try {
        const args = ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'];
        const { stdout, exitCode } = await (0,docker_command/* askDocker */.ad)(args, { environment });
        const host = stdout.trim();
        return exitCode === 0 && /^(?:unix|tcp|ssh|npipe):\/\//.test(host) ? { DOCKER_HOST: host } : {};
    }
    catch {
        return {};
    }
}

// EXTERNAL MODULE: ./.build/providers/docker/leg-image.js
var leg_image = __webpack_require__(12548);
// EXTERNAL MODULE: ./.build/providers/docker/push.js
var push = __webpack_require__(73258);
// EXTERNAL MODULE: ./.build/image/container-reference.js
var container_reference = __webpack_require__(77383);
// EXTERNAL MODULE: ./.build/providers/docker/staging.js
var staging = __webpack_require__(51197);
;// CONCATENATED MODULE: ./.build/providers/docker/subject.js









/** Container images are had in the daemon of this machine. */
const dockerSubject = {
    ready: async (environment) => {
        const state = await dockerState(environment);
        if (state.kind === 'up')
            return;
        throw new outcome/* KitchenError */.b('infrastructure', `The image is one of docker, but no daemon answers: ${state.reason}. Start docker, or set DOCKER_HOST.`);
    },
    bring: async (host, image, { leg, buildRegistry, environment, passEnv }) => {
        const docker = (0,docker_docker.createDocker)(environment);
        const reference = await (0,leg_image.bringImage)(host, { 'pass-env': passEnv }, { docker, buildRegistry }, leg, image);
        // A staged image is only a name so far; what starts it here does not pull.
        if (image.handoff?.kind === 'registry' && (await docker.inspectImage(reference)) === undefined) {
            await docker.pullImage(reference);
        }
        return reference;
    },
    named: async (_, id, environment) => {
        const image = await (0,docker_docker.createDocker)(environment).inspectImage(id);
        if (image === undefined)
            throw new errors/* UserError */.yo(`Input "image-id" names ${id}, which docker here does not have.`);
        return { id: image.id, reference: image.tags[0] ?? id };
    },
};
/** A tag of the daemon, and one beside where the image was handed on. */
const dockerMarks = {
    verified: async ({ id, handoff }, { key, slug, environment }) => {
        const docker = (0,docker_docker.createDocker)(environment);
        if ((await docker.inspectImage(id)) === undefined)
            return;
        await docker.tagImage(id, (0,staging/* verifiedReference */.EW)(slug, key));
        if (handoff?.kind !== 'registry' || handoff.ref === null)
            return;
        const { name: repository } = (0,container_reference/* parseReference */.F2)(handoff.ref);
        await (0,push/* pushImage */.G)({ image: id, repository, tag: (0,staging/* buildRegistryTags */.rH)(key).verified }, { environment }, process_process/* delay */.cb);
    },
};

;// CONCATENATED MODULE: ./.build/providers/docker/running-image.js

/** Which image a container was made of, and whether that is the subject. Rejects with what docker says. */
async function imageOfContainer(subject, container, environment) {
    const id = await inspect('container', '{{.Image}}', container, environment);
    const [ran, baked] = await Promise.all([
        inspectImage(id, environment),
        inspectImage(subject.id, environment).catch(() => inspectImage(subject.reference, environment)),
    ]);
    return compareImages(ran, baked);
}
/**
 * A container runs an image when it was made of it, or of one that begins with its layers: a build of nothing but a
 * FROM has a new id with BuildKit, and what a driver adds comes on top.
 */
function compareImages(ran, baked) {
    if (ran.id === baked.id)
        return { id: ran.id, isSubject: true, note: 'it runs the very image' };
    const { id, layers } = ran;
    const begins = baked.layers.length > 0 && baked.layers.every((layer, index) => layer === layers[index]);
    if (!begins)
        return { id, isSubject: false, note: `it runs ${id}, which is not made of ${baked.id}` };
    const added = layers.length - baked.layers.length;
    return {
        id,
        isSubject: true,
        note: added === 0 ? 'it runs the very layers of the image' : `it runs the image with ${added} layers on top`,
    };
}
async function inspectImage(image, environment) {
    const text = await inspect('image', '{{.Id}} {{json .RootFS.Layers}}', image, environment);
    const at = text.indexOf(' ');
    const layers = JSON.parse(text.slice(at + 1));
    return { id: text.slice(0, at), layers: Array.isArray(layers) ? layers.map(String) : [] };
}
async function inspect(kind, format, name, environment) {
    const args = [kind, 'inspect', '--format', format, '--', name];
    const { stdout, stderr, exitCode } = await (0,docker_command/* askDocker */.ad)(args, { environment });
    if (exitCode !== 0)
        throw new Error(stderr.trim().split('\n')[0] ?? `docker ${kind} inspect failed`);
    return stdout.trim();
}

;// CONCATENATED MODULE: ./.build/providers/docker/trial-container.js






/** Containers in which a script may run, too. */
const dockerTrial = {
    prepare: async (request) => trialContainer(request),
    // Nothing of this machine's environment is in there.
    inside: (text, { folder, variables }) => {
        const name = variables['BAKEHOUSE_CONTAINER'] ?? '';
        const given = Object.entries(variables).flatMap(([key, value]) => ['--env', `${key}=${value}`]);
        return { program: 'docker', args: ['exec', '--workdir', folder, ...given, '--', name, 'sh', '-c', text] };
    },
    sweep: async (sweep) => {
        const command = `docker ps --all --quiet --filter label=${MARK_LABEL}=${sweep.mark} | xargs -r docker rm --force --volumes`;
        return (0,leftover/* listLeftovers */.h1)('containers', command, sweepContainers(sweep));
    },
};
async function sweepContainers({ environment, mark, folder }) {
    const found = [];
    for (const id of await markedContainers(environment, mark)) {
        found.push(...(await removeContainer(environment, id, folder, ownerOfOurs())));
    }
    return found;
}
const RUN_LABEL = labelName('bakehouse:run');
/** The signal comes first, and says it better. */
const GRACE_MS = 1000;
/** The user who runs us, unless it is root. */
function ownerOfOurs() {
    const uid = process.getuid?.() ?? 0;
    return uid === 0 ? null : { uid, gid: process.getgid?.() ?? uid };
}
/**
 * A container of an image that does nothing but stay, whatever the image's own entrypoint: `tail -f /dev/null`, which
 * both coreutils and busybox have (busybox's `sleep` knows no `infinity`).
 */
function trialContainer(request) {
    const { subject, name, environment, folder } = request;
    let id = '';
    let isAsked = false;
    return {
        start: async () => {
            const docker = (0,docker_docker.createDocker)(environment);
            const version = await docker.serverVersion();
            request.onStarted({ region: 'local', id: name });
            isAsked = true;
            id = await createContainer(request);
            await startContainer(request, id);
            const state = await trial_container_inspect(environment, id);
            if (state?.running !== true) {
                throw new outcome/* KitchenError */.b('infrastructure', `The container of ${subject.reference} ended at once (exit code ${state?.exitCode ?? 'unknown'}).`);
            }
            // A daemon that keeps images in containerd calls the same image by another digest, and finds it by either.
            const known = (await docker.inspectImage(subject.id))?.id;
            return {
                variables: { BAKEHOUSE_CONTAINER: name, BAKEHOUSE_IMAGE: subject.reference, BAKEHOUSE_IMAGE_ID: subject.id },
                image: { id: state.image, isSubject: state.image === subject.id || state.image === known },
                tools: { docker: version },
            };
        },
        trouble: async () => {
            const state = await trial_container_inspect(environment, id);
            if (state === undefined)
                return `The container ${name} was removed while the script ran.`;
            if (state.running)
                return null;
            const why = state.outOfMemory ? 'out of memory' : `exit code ${state.exitCode}`;
            return `The container ${name} ended while the script ran (${why}).`;
        },
        remove: async () => (isAsked ? removeContainer(environment, id === '' ? name : id, folder, ownerOfOurs()) : []),
    };
}
async function createContainer(request) {
    const { name, mark, run, folder } = request;
    const { reference } = request.subject;
    const args = [
        'create', '--pull', 'never', '--name', name, '--label', `${MARK_LABEL}=${mark}`, '--label', `${RUN_LABEL}=${run}`,
        '--mount', `type=bind,${mountField('source', folder)},${mountField('target', folder)}`,
        '--entrypoint', 'tail', '--', reference, '-f', '/dev/null',
    ]; // prettier-ignore
    const { exitCode, stdout, stderr } = await askInTime(request, args);
    if (exitCode === 0)
        return stdout.trim();
    const said = telling(stderr);
    if (/no such image/i.test(stderr)) {
        throw new outcome/* KitchenError */.b('infrastructure', `docker has no image ${reference} here. Bake it in this job, or hand it over from the job that did.`);
    }
    if (/bind source path does not exist|invalid mount config/i.test(stderr)) {
        throw new outcome/* KitchenError */.b('infrastructure', `The docker daemon does not see the folders of this machine (${said}). A daemon elsewhere, as by DOCKER_HOST or in a job that runs in a container itself, cannot be given a copy of the workspace: run the daemon on the machine of the job.`);
    }
    throw new outcome/* KitchenError */.b('infrastructure', `No container of ${reference} can be made: ${said}`);
}
async function startContainer(request, id) {
    const { exitCode, stderr } = await askInTime(request, ['start', '--', id]);
    if (exitCode === 0)
        return;
    if (/executable file not found|no such file or directory/i.test(stderr) && /tail/.test(stderr)) {
        throw new outcome/* KitchenError */.b('config', `The image ${request.subject.reference} has no program \`tail\`, by which a container of it is kept up while the script runs. Put coreutils or busybox into it, or verify it by Test Kitchen with a \`run_command\` of its own.`);
    }
    throw new outcome/* KitchenError */.b('infrastructure', `The container of ${request.subject.reference} does not start: ${telling(stderr)}`);
}
async function askInTime(request, args) {
    const signal = AbortSignal.timeout(request.timeoutMs);
    try {
        return await (0,docker_command/* askDocker */.ad)(args, { environment: request.environment, signal, limitMs: request.timeoutMs + GRACE_MS });
    }
    catch (error) {
        if (!signal.aborted)
            throw error;
        throw new outcome/* KitchenError */.b('infrastructure', `docker ${args[0] ?? ''} took longer than the time for create (${Math.round(request.timeoutMs / 60_000)} min).`);
    }
}
async function trial_container_inspect(environment, id) {
    const format = '{{.Image}} {{.State.Running}} {{.State.ExitCode}} {{.State.OOMKilled}}';
    const { exitCode, stdout } = await (0,docker_command/* askDocker */.ad)(['container', 'inspect', '--format', format, '--', id], {
        environment,
    });
    if (exitCode !== 0)
        return undefined;
    const [image = '', running, code, outOfMemory] = stdout.trim().split(' ');
    return { image, running: running === 'true', exitCode: Number(code), outOfMemory: outOfMemory === 'true' };
}
const ROOT = { uid: 0, gid: 0 };
/** Of a daemon without root, root in a container is whoever runs that daemon: us. Any other user there is nobody here. */
async function isRootless(environment) {
    const { stdout } = await (0,docker_command/* askDocker */.ad)(['info', '--format', '{{json .SecurityOptions}}'], { environment });
    return stdout.includes('"name=rootless"');
}
/**
 * Removes a container with its volumes, having given us what it wrote to the folder: what a container's root made there
 * is root's, and the folder could not be removed by anybody else.
 */
async function removeContainer(environment, id, folder, owner) {
    try {
        if (owner !== null) {
            const { uid, gid } = (await isRootless(environment)) ? ROOT : owner;
            const change = ['chown', '-R', '-h', `${uid}:${gid}`, folder];
            await (0,docker_command/* askDocker */.ad)(['exec', '--user', '0', '--', id, ...change], { environment });
        }
        await (0,docker_docker.createDocker)(environment).removeContainer(id);
        return [];
    }
    catch (error) {
        const command = `docker rm --force --volumes ${id}`;
        return [{ kind: 'container', id, region: null, state: 'left', reason: (0,errors/* messageOf */.bD)(error), command }];
    }
}
/** Ids of the containers of a run, running or not. */
async function markedContainers(environment, mark) {
    const args = ['ps', '--all', '--quiet', '--no-trunc', '--filter', `label=${MARK_LABEL}=${mark}`];
    const { exitCode, stdout, stderr } = await (0,docker_command/* askDocker */.ad)(args, { environment });
    if (exitCode !== 0)
        throw new outcome/* KitchenError */.b('cleanup', `docker ps: ${telling(stderr)}`);
    return stdout.split('\n').filter((id) => id !== '');
}
/** `--mount` is a line of CSV (docker/cli opts/mount.go). */
function mountField(name, value) {
    const field = `${name}=${value}`;
    return /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
/** What the daemon said; after it, the client says only that it failed. */
function telling(text) {
    const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.includes('--help'));
    return (lines.find((line) => /error response from daemon/i.test(line)) ?? lines.at(-1) ?? 'it said nothing').slice(0, 300);
}

// EXTERNAL MODULE: ./.build/core/runner/inputs.js
var inputs = __webpack_require__(88278);
;// CONCATENATED MODULE: ./.build/providers/docker/handoff-kind.js




/**
 * What the input `handoff` means for a bake of container images. To be asked before the bake: what cannot be handed on
 * need not be baked. Throws a UserError.
 */
function handoffOf(input, context) {
    const { fromArtifact, buildRegistry, hasArtifactService } = context;
    if (input === 'none')
        return { kind: 'none' };
    if (input.startsWith('registry:')) {
        return { kind: 'registry', repository: repositoryOf('Input "handoff"', input.slice('registry:'.length)) };
    }
    if (input !== 'auto' && input !== 'archive') {
        throw new errors/* UserError */.yo(`Input "handoff" must be auto, none, archive or registry:<repository>, but was ${(0,inputs/* show */.WU)(input)}.`);
    }
    if (input === 'auto') {
        if (!fromArtifact)
            return { kind: 'none' };
        if (buildRegistry !== null)
            return { kind: 'registry', repository: repositoryOf('`build-registry` of the manifest', buildRegistry) };
    }
    if (hasArtifactService)
        return { kind: 'archive' };
    throw new errors/* UserError */.yo('Container images have no way to the other jobs: this runner has no artifact service. Name a repository with `build-registry` in the manifest or with the input "handoff" (registry:<repository>), or bake all legs in one job with handoff: none.');
}
function repositoryOf(what, text) {
    const repository = text.trim();
    const { name, host } = (0,container_reference/* parseReference */.F2)(repository);
    if (name !== repository) {
        throw new errors/* UserError */.yo(`${what} must name a repository without tag and digest, as ghcr.io/acme/builds, but was ${(0,inputs/* show */.WU)(repository)}.`);
    }
    if (`${host}/` === staging/* LOCAL_PREFIX */.nD) {
        throw new errors/* UserError */.yo(`${what} must name a repository of a registry, but ${host} stands for docker's own images.`);
    }
    return repository;
}

// EXTERNAL MODULE: ./.build/providers/docker/packer-output.js
var packer_output = __webpack_require__(6096);
;// CONCATENATED MODULE: ./.build/providers/docker/source.js



/**
 * A container image by name, as something that stays the same: `name@sha256:…`, or for an image that only the daemon
 * has the name `bakehouse.local/source:…`, which the daemon is given for it.
 *
 * The registry's digest counts wherever it answers: it is the newest, and the same on every machine. Where it does not
 * answer, or does not show the image without credentials, the digest counts that docker pulled, with a notice.
 * Throws a UserError when neither knows it.
 */
async function resolveDockerSource(text, context) {
    const resolved = (id) => ({ of: 'docker', id, name: text });
    if (/^sha256:[0-9a-f]{64}$/.test(text)) {
        const local = await source_inspect(context.docker, text);
        if (local.image !== undefined)
            return resolved(await nameLocally(context.docker, local.image.id));
        throw new errors/* UserError */.yo(`source.docker: there is no image ${text} here (${local.reason}). Such an id is known only to the daemon that made the image; name it by tag or by name@sha256:…`);
    }
    const reference = (0,container_reference/* parseReference */.F2)(text);
    if (reference.digest !== null)
        return resolved(`${reference.name}@${reference.digest}`);
    if (`${reference.host}/` === staging/* LOCAL_PREFIX */.nD)
        return resolved(await localOnly(text, context));
    const [answer, local] = await Promise.all([context.registry.digestOf(reference), source_inspect(context.docker, text)]);
    const own = local.image === undefined ? undefined : digestOfImage(local.image, reference);
    if (answer.kind === 'found') {
        if (local.image !== undefined && local.image.repoDigests.length === 0) {
            context.notice(`${text} of docker here came from no registry and is not used: ${reference.host} has an image of that name. Give yours another name to start from it.`);
        }
        return resolved(`${reference.name}@${answer.digest}`);
    }
    if (own !== undefined) {
        context.notice(`${answer.reason}; the ${text} that docker has here is used, which may not be the newest.`);
        return resolved(`${reference.name}@${own}`);
    }
    if (local.image !== undefined) {
        if (answer.kind === 'unreachable')
            context.notice(`${answer.reason}; the ${text} that docker has here is used.`);
        return resolved(await nameLocally(context.docker, local.image.id));
    }
    throw new errors/* UserError */.yo(`source.docker: ${text} is not found. ${answer.reason}; docker here: ${local.reason.replace(/[.?!]$/, '')}. Mind the name, or pull or build the image in a step before.`);
}
async function localOnly(text, { docker }) {
    const local = await source_inspect(docker, text);
    if (local.image !== undefined)
        return nameLocally(docker, local.image.id);
    throw new errors/* UserError */.yo(`source.docker: docker here has no ${text} (${local.reason}), and no registry ever has it.`);
}
async function source_inspect(docker, reference) {
    try {
        const image = await docker.inspectImage(reference);
        return image === undefined ? { image, reason: 'no such image' } : { image };
    }
    catch (error) {
        return { image: undefined, reason: (0,errors/* messageOf */.bD)(error) };
    }
}
/** The digest under which it was pulled from, or pushed to, that repository. */
function digestOfImage(image, reference) {
    return image.repoDigests
        .flatMap((text) => {
        const other = (0,container_reference/* parseReference */.F2)(text);
        return (0,container_reference/* isSameRepository */.ve)(other, reference) ? (other.digest ?? []) : [];
    })
        .toSorted()[0];
}
/** A name of twelve digits is given once: two images never take it from each other. */
async function nameLocally(docker, id) {
    const name = (0,staging/* sourceReference */.V4)(id);
    const holder = await docker.inspectImage(name);
    if (holder === undefined)
        await docker.tagImage(id, name);
    else if (holder.id !== id) {
        throw new errors/* UserError */.yo(`source.docker: the name ${name} already belongs to another image, ${holder.id}. Remove it.`);
    }
    return name;
}
/**
 * What a name in a Dockerfile or template stands for at the moment. An image that came from no registry counts by its id, since
 * docker takes that one; else the registry's digest counts, and where it does not answer, the one that docker pulled.
 * Throws a UserError where neither knows it. Changes nothing.
 */
async function resolveDockerBase(text, { docker, registry }) {
    const resolved = (id) => ({ of: 'docker', id, name: text });
    if (/^sha256:[0-9a-f]{64}$/.test(text))
        return resolved(text);
    const reference = (0,container_reference/* parseReference */.F2)(text);
    if (reference.digest !== null)
        return resolved(`${reference.name}@${reference.digest}`);
    const local = await docker.inspectImage(text).catch((error) => (0,errors/* messageOf */.bD)(error));
    const isHere = typeof local === 'object';
    if (isHere && local.repoDigests.length === 0)
        return resolved(local.id);
    const answer = await registry.digestOf(reference);
    if (answer.kind === 'found')
        return resolved(`${reference.name}@${answer.digest}`);
    const own = isHere ? digestOfImage(local, reference) : undefined;
    if (own !== undefined)
        return resolved(`${reference.name}@${own}`);
    if (isHere)
        return resolved(local.id);
    throw new errors/* UserError */.yo(answer.reason);
}

;// CONCATENATED MODULE: ./.build/providers/docker/source-kind.js





const source_kind_request = schemas/* object */.Ikc({ of: schemas/* literal */.euz('docker'), reference: schemas/* string */.YjP().min(1) })
    .describe('A container image, by name.');
/** `source.docker`: a container image by name. */
function dockerSource(clients) {
    return {
        written: schemas/* string */.YjP().min(1).describe('A container image by name; it is resolved to a digest.'),
        request: source_kind_request,
        requestOf: (filled) => ({ of: 'docker', reference: String(filled) }),
        problem: (asked) => {
            // A source may be named by a digest, too.
            const problem = (0,container_reference/* referenceProblem */.te)(referenceOf(asked).replace(/@sha256:[0-9a-f]{64}$/, ''));
            return problem === undefined ? undefined : `its source ${problem}`;
        },
        resolve: async (asked, asker) => {
            const { docker, registry } = await clients(asker);
            return await resolveDockerSource(referenceOf(asked), { docker, registry, notice: asker.notice });
        },
        base: async (asked, asker) => await resolveDockerBase(referenceOf(asked), await clients(asker)),
        // A name of ours is known to the daemon that was given it.
        isHere: async ({ id }, asker) => !id.startsWith(staging/* LOCAL_PREFIX */.nD) || (await (await clients(asker)).docker.inspectImage(id)) !== undefined,
    };
}
function referenceOf(asked) {
    const read = source_kind_request.safeParse(asked);
    if (!read.success)
        throw new errors/* UserError */.yo('source.docker: it is to be the name of a container image.');
    return read.data.reference;
}

// EXTERNAL MODULE: ./.build/providers/docker/sweep.js
var sweep = __webpack_require__(15428);
;// CONCATENATED MODULE: ./.build/providers/docker/provider.js














/**
 * Container images, in the daemon of the machine and in the registry that hands them on.
 * @param connect to a daemon; by default the docker client's
 * @param open the clients of who asks; by default those of its environment
 */
function dockerProvider(connect, open) {
    const dockerOf = async (...given) => (connect ?? (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 77338))).createDocker)(...given);
    const sweeping = ({ environment }) => dockerOf(environment, docker_command/* SWEEP_ANSWER_MS */.$E);
    const clients = (0,asker/* onceEach */.f)(async (asker) => (open ?? (await __webpack_require__.e(/* import() */ 8028).then(__webpack_require__.bind(__webpack_require__, 8028))).openDocker)(asker));
    return {
        name: 'docker',
        title: 'docker',
        builders: [/^docker$/, /^dockerfile$/],
        rules: {},
        witness: {
            keeps: ({ provider }) => provider === 'docker',
            open: async (request) => (await __webpack_require__.e(/* import() */ 4991).then(__webpack_require__.bind(__webpack_require__, 44991))).openDockerWitness(request),
        },
        subject: dockerSubject,
        kitchen: dockerKitchen,
        running: imageOfContainer,
        trial: dockerTrial,
        marks: dockerMarks,
        artifacts: {
            ...packer_output/* dockerArtifacts */.Y,
            complete: async (image, environment, limitMs) => (await __webpack_require__.e(/* import() */ 2787).then(__webpack_require__.bind(__webpack_require__, 22787))).completeImage(image, await dockerOf(environment, limitMs)),
        },
        lines: packer_output/* dockerLines */.U,
        preflight: {
            check: async ({ environment }) => {
                await (await dockerOf(environment)).serverVersion();
                return null;
            },
        },
        sweep: {
            what: 'containers',
            command: ({ temporary }) => (0,sweep/* containerCommand */.jF)(temporary),
            // A daemon on this machine answers sooner, or not at all.
            limitMs: 30_000,
            watch: async (bake, words) => (await __webpack_require__.e(/* import() */ 554).then(__webpack_require__.bind(__webpack_require__, 30554))).watchContainers(bake, words, await dockerOf(bake.environment)),
            look: async (bake) => (await __webpack_require__.e(/* import() */ 554).then(__webpack_require__.bind(__webpack_require__, 30554))).lookAtContainers(bake, await sweeping(bake)),
            tidy: async (bake) => (await __webpack_require__.e(/* import() */ 554).then(__webpack_require__.bind(__webpack_require__, 30554))).tidyContainers(bake, await sweeping(bake)),
            sweep: async (request) => (await __webpack_require__.e(/* import() */ 554).then(__webpack_require__.bind(__webpack_require__, 30554))).sweepContainers(request, await sweeping(request)),
        },
        reason: async (output, build, text) => (await __webpack_require__.e(/* import() */ 8774).then(__webpack_require__.bind(__webpack_require__, 68774))).daemonWords(output, build, text),
        keep: async (image, request) => (await __webpack_require__.e(/* import() */ 2787).then(__webpack_require__.bind(__webpack_require__, 22787))).keepImage(image, request, await dockerOf(request.environment)),
        handOff: {
            settle: handoffOf,
            send: async (...given) => (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 64735))).saveHandoff(...given),
            bring: async (host, inputs, buildRegistry, leg, image) => {
                const docker = await dockerOf((0,environment/* childEnvironment */.Qc)(host.environment, inputs['pass-env'], {}));
                return (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 12548))).bringImage(host, inputs, { docker, buildRegistry }, leg, image);
            },
            name: async (environment, { id }, name) => (await dockerOf(environment)).tagImage(id, name),
        },
        standIn: ({ slug, key, region }) => (region === undefined ? (0,staging/* stagedReference */.GW)(slug, key) : undefined),
        lookUp: async (wants, asker) => (await __webpack_require__.e(/* import() */ 6489).then(__webpack_require__.bind(__webpack_require__, 76489))).lookUpContainers(wants, await clients(asker), asker.buildRegistry),
        source: dockerSource(clients),
        firstJournals: {
            note: 'seen.json',
            started: schemas/* object */.Ikc({ kind: schemas/* literal */.euz('container'), name: schemas/* string */.YjP() })
                .transform(({ name }) => ({ region: 'local', id: name })),
        },
        deposits: {
            kinds: ['names', 'pushed'],
            look: async (place, asker) => (await __webpack_require__.e(/* import() */ 2721).then(__webpack_require__.bind(__webpack_require__, 62721))).lookForName(place, await clients(asker)),
        },
        credentials: {
            families: ['DOCKER_', 'BUILDKIT_', 'BUILDX_', 'PODMAN_'],
            files: [
                {
                    path: '.docker/config.json',
                    isCloud: false,
                    holds: (0,credential_tables/* having */.gT)(/"(?:auth|identitytoken|registrytoken)"\s*:\s*"[^"]|"(?:credsStore|credHelpers)"/),
                    folderVariable: 'DOCKER_CONFIG',
                },
            ],
        },
        // Of registries, in the words that daemons pass on.
        failures: { credentials: /unauthorized: authentication required|denied: requested access/i },
    };
}

// EXTERNAL MODULE: ./.build/core/files/paths.js
var paths = __webpack_require__(56408);
;// CONCATENATED MODULE: ./.build/providers/vagrant/provider.js
/** Vagrant: boxes that somebody names by hand. What Packer makes of them is files, to records as to everybody else. */
function vagrantProvider() {
    return { name: 'vagrant', title: 'Vagrant', builders: [], rules: {}, kitchen: vagrantKitchen };
}
/** Boxes, which a record may also have as files, by kitchen-vagrant. */
const vagrantKitchen = {
    drivers: [
        {
            name: 'vagrant',
            gem: 'kitchen-vagrant',
            keys: ['box', 'box_url'],
            // Of the box that is replaced: a box from a file has version 0, and another checksum.
            contrary: ['box_version', 'box_download_checksum', 'box_download_checksum_type'],
            settings: ({ files, slug }, { unique }) => {
                const box = files.find((file) => file.endsWith('.box'));
                if (box === undefined) {
                    return {
                        kind: 'refused',
                        reason: `the image has no file that ends in .box (it has ${files.length} files)`,
                    };
                }
                return {
                    kind: 'settings',
                    settings: [
                        ['box', `bakehouse-${slug}-${unique}`],
                        ['box_url', `file://${encodeURI(box)}`],
                    ],
                };
            },
            isSerial: true,
        },
    ],
};

// EXTERNAL MODULE: ./.build/providers/file/beside.js
var beside = __webpack_require__(8642);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./.build/providers/file/trial-files.js



/** Files, looked at where they lie. A script that changes one has tested another. */
const fileTrial = { prepare: async ({ subject: { id, files } }) => trialFiles(id, files) };
function trialFiles(id, files) {
    let before = [];
    return {
        start: async () => {
            if (files.length === 0)
                throw new outcome/* KitchenError */.b('config', 'The record names no file of the image, so there is nothing to test.');
            before = files.map(identityOf);
            const lost = files.filter((_, index) => before[index] === '');
            if (lost.length > 0) {
                throw new outcome/* KitchenError */.b('infrastructure', `The image is not here: ${lost.join(', ')} is no file. Bake it in this job, or hand it over from the job that did.`);
            }
            return {
                variables: { BAKEHOUSE_FILES: files.join('\n'), BAKEHOUSE_IMAGE_ID: id },
                image: { id, isSubject: true },
                tools: {},
            };
        },
        trouble: async () => {
            const changed = files.filter((path, index) => identityOf(path) !== before[index]);
            return changed.length === 0 ? null : `The script changed what it tested: ${changed.join(', ')}.`;
        },
        remove: async () => [],
    };
}
/** Another one after every write; empty for what is no plain file. */
function identityOf(path) {
    try {
        const stat = (0,external_node_fs_.lstatSync)(path, { bigint: true });
        return stat.isFile() ? `${stat.dev} ${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}` : '';
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === undefined)
            throw error;
        return '';
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./.build/providers/file/deposits.js


/** A file that a post-processor left, by the record beside it. */
async function lookForFile({ at, key, workingDirectory }) {
    const seen = await (0,beside/* besideRecordOf */.VZ)(workingDirectory, at, key);
    if (typeof seen === 'string')
        return { kind: 'missing', reason: seen };
    const file = seen.files.find((one) => (0,external_node_path_.resolve)(workingDirectory, one.path) === (0,external_node_path_.resolve)(workingDirectory, at));
    return { kind: 'there', digest: file?.sha256 ?? null };
}
/** Writes the record beside it, by which the file is known again. Throws where it cannot be written. */
function noteFile({ workingDirectory, path, size, digest, build, key, recipe, runId }) {
    (0,beside/* writeBeside */.Ae)(workingDirectory, {
        key,
        recipe,
        build,
        id: digest,
        created: null,
        files: [{ path, size, sha256: digest }],
        run: runId,
        verified: false,
    });
}

// EXTERNAL MODULE: ./.build/core/side-by-side.js
var side_by_side = __webpack_require__(39535);
;// CONCATENATED MODULE: ./.build/providers/file/look-up.js




/** Files are read whole, to see that they are what was baked. */
const MOST_READ_AT_ONCE = 8;
/** What lies in the workspace of each leg, in the order asked, by the records beside its files. */
async function lookUpFiles(legs, asker) {
    return await (0,side_by_side/* sideBySide */.Q)(legs, MOST_READ_AT_ONCE, async (leg) => await lookUpLeg(leg, asker));
}
async function lookUpLeg({ slug, key, builds, workingDirectory }, { remember }) {
    const targets = builds.map((build) => targetOf(build, workingDirectory));
    const known = targets.flatMap((target) => target ?? []);
    const paths = known.length === targets.length ? known : ((await remember(slug))?.artifacts ?? []);
    if (paths.length === 0)
        return { kind: 'missing', reason: null };
    return await (0,beside/* lookUpBeside */.Zm)(workingDirectory, paths, key);
}
/** Where the template says that the image comes to be; undefined where that is only known when it is baked. */
function targetOf({ literals: { target }, archives }, folder) {
    if (typeof target !== 'string')
        return undefined;
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(folder, target)))
        return target;
    // Where compress did not keep what it was given, its archive is the image.
    return archives().find((path) => (0,external_node_fs_.existsSync)((0,beside/* besidePath */.qE)(folder, path))) ?? target;
}

;// CONCATENATED MODULE: ./.build/providers/file/provider.js






/** Images that are files of the workspace, with a record beside them. */
function fileProvider() {
    return {
        name: 'file',
        title: 'files',
        builders: [/^file$/],
        witness: {
            // Of any provider that is not asked itself: what made them does not matter.
            keeps: ({ files }) => files.length > 0,
            open: async ({ host }) => {
                const { lookAtFiles } = await __webpack_require__.e(/* import() */ 7385).then(__webpack_require__.bind(__webpack_require__, 27385));
                return (viewed, image) => lookAtFiles(host, viewed, image);
            },
        },
        subject: {
            named: async ({ workspace }, id) => ({
                files: [(0,paths/* insideWorkspace */.CT)('Input "image-id"', workspace, workspace, id)],
            }),
        },
        kitchen: vagrantKitchen,
        trial: fileTrial,
        marks: beside/* fileMarks */.xz,
        // What such a build leaves are files of the workspace, where everybody sees them.
        sweep: { what: 'files', command: () => 'git status --ignored', sweep: async () => [] },
        keep: async (image, request) => (0,beside/* keepImage */.zz)(image, request),
        rules: { kin: 'any' },
        lookUp: lookUpFiles,
        deposits: { kinds: ['files'], look: lookForFile, note: noteFile },
    };
}

;// CONCATENATED MODULE: ./.build/providers/gcp/provider.js
/** Google Compute Engine: images. Packer bakes them and Test Kitchen starts them; little else is asked of it. */
function gcpProvider() {
    return {
        name: 'gcp',
        title: 'Google Compute Engine',
        builders: [/^googlecompute/],
        kitchen: gcpKitchen,
        // gsutil takes addresses of both kinds.
        recipe: { fetches: { command: /^(?:gsutil|gcloud)$/, from: /^(?:s3|gs):\/\// } },
        rules: {
            name: (name, builder) => /^[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(name)
                ? undefined
                : `the name "${name}" is not allowed for ${builder}: it has 1 to 63 lower-case letters, digits and hyphens, beginning with a letter`,
        },
    };
}
/** Instances of Compute Engine, by kitchen-google. */
const gcpKitchen = {
    drivers: [
        {
            name: 'gce',
            gem: 'kitchen-google',
            // image_name wins over image_family.
            keys: ['image_name', 'image_family'],
            contrary: [],
            settings: ({ id, account }) => {
                const [, project, name] = /projects\/([^/]+)\/global\/images\/([^/]+)$/.exec(id) ?? [];
                const owner = project ?? account;
                return {
                    kind: 'settings',
                    settings: [['image_name', name ?? id], ...(owner === null ? [] : [['image_project', owner]])],
                };
            },
            labels: [{ kind: 'mapping', option: 'labels', word: labelText }],
        },
    ],
};
/** Labels of Google are lower-case letters, digits, `_` and `-`, at most 63 of them. */
function labelText(text) {
    return text
        .toLowerCase()
        .replaceAll(/[^a-z0-9_-]/g, '-')
        .slice(0, 63);
}

// EXTERNAL MODULE: ./.build/providers/oci/publish/fields.js
var oci_publish_fields = __webpack_require__(30148);
;// CONCATENATED MODULE: ./.build/providers/oci/publish/target.js




/** Without an answer for so long a registry counts as unreachable. */
const IDLE_MS = 30_000;
/** The member `oci` of a target: container images in a registry. */
const ociTarget = (0,provider_target/* targetKind */.W)({
    fields: oci_publish_fields/* ociFields */.$y,
    takes: ({ provider }) => provider === 'docker',
    gives: 'name',
    check: checkOci,
    publisher: async (fields, { target, candidates, buildRegistry, environment, temporary }) => {
        const [{ createOciPublisher }, { createDistribution }, { createDockerLogins }, { createInsecureHosts }, { createDocker },] = await Promise.all([
            __webpack_require__.e(/* import() */ 8444).then(__webpack_require__.bind(__webpack_require__, 68444)),
            Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 81820)),
            Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 42035)),
            Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 30500)),
            Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 77338)),
        ]);
        const distribution = createDistribution({
            userAgent: 'bakehouse',
            logins: createDockerLogins(environment),
            idle: IDLE_MS,
            isInsecure: createInsecureHosts(environment),
            pause: clock/* waitFor */.fm,
            now: Date.now,
        });
        const docker = createDocker(environment);
        const reach = { buildRegistry, docker, distribution, environment, temporary, pause: clock/* waitFor */.fm };
        return createOciPublisher({ target, fields, candidates, ...reach });
    },
});
function checkOci(fields, legs, tell) {
    const check = new pattern_check/* PatternCheck */.r(tell);
    const tags = [
        ...fields.tags.map((pattern) => ['tags', pattern]),
        ...(fields.moving ?? []).map((pattern) => ['moving', pattern]),
    ];
    for (const { leg, values } of legs) {
        const known = new Map([...values, ['build', pattern_check/* LATE */.X]]);
        const repository = check.filled('repository', fields.repository, known, oci_publish_fields/* repositoryProblem */.Ki);
        for (const [field, pattern] of tags) {
            const tag = check.filled(field, pattern, known, oci_publish_fields/* tagProblem */.qH);
            if (tag === undefined || repository === undefined)
                continue;
            check.owned(field, pattern, { name: `${repository}:${tag}`, leg }, (quoted, owner) => `${quoted} gives one tag to two images, of ${owner} and of ${leg}. Put what tells them apart into the tag or the repository`);
        }
    }
}

;// CONCATENATED MODULE: ./.build/providers/oci/provider.js

/** Registries: nothing is baked there, images are published to them. */
function ociProvider() {
    return { name: 'oci', title: 'registries', builders: [], rules: {}, target: ociTarget };
}

;// CONCATENATED MODULE: ./.build/providers/openstack/provider.js
/** OpenStack: images in Glance. Packer bakes them and Test Kitchen starts them; nothing else is asked of it. */
function openstackProvider() {
    return {
        name: 'openstack',
        title: 'OpenStack',
        builders: [/^openstack/],
        kitchen: openstackKitchen,
        rules: {
            name: (name, builder) => /^.{1,255}$/su.test(name)
                ? undefined
                : `the name "${name}" is not allowed for ${builder}: it has at most 255 characters`,
        },
    };
}
/** Servers of OpenStack, by kitchen-openstack. */
const openstackKitchen = {
    drivers: [
        {
            name: 'openstack',
            gem: 'kitchen-openstack',
            // "Cannot specify both image_ref and image_id"
            keys: ['image_id', 'image_ref'],
            contrary: ['image_ref'],
            settings: ({ id }) => ({ kind: 'settings', settings: [['image_id', id]] }),
            labels: [{ kind: 'prefix', option: 'server_name_prefix', others: ['server_name'] }],
        },
    ],
};

;// CONCATENATED MODULE: ./.build/providers/providers.js










/** Every provider that Bakehouse has. A new one is a folder beside these and a line here. */
const providers = [
    dockerProvider(),
    ociProvider(),
    awsProvider(),
    fileProvider(),
    openstackProvider(),
    azureProvider(),
    gcpProvider(),
    vagrantProvider(),
];
/**
 * Tells core what it has to know of them without asking: which variables and files hold credentials, and what their errors are
 * called. Every entry point does so before anything else.
 */
function introduceProviders(all = providers) {
    (0,credential_tables/* useCredentialTables */.C)(all.flatMap(({ credentials }) => credentials ?? []));
    (0,failure/* useFailureSigns */.GS)(all.flatMap(({ failures }) => failures ?? []));
}


/***/ }),

/***/ 78158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ LATE),
/* harmony export */   r: () => (/* binding */ PatternCheck)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _image_placeholder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90881);


/** What stands for a value that is the same for all legs of a run, and known only when they are baked. */
const LATE = 'x';
/** Fills the patterns of a target for one leg after the other. The mistake of a hundred legs is one: it is told once. */
class PatternCheck {
    #tell;
    /** Patterns of which something was told. */
    #told = new Set();
    /** The leg that each name is of. */
    #owners = new Map();
    constructor(tell) {
        this.#tell = tell;
    }
    /** The text of a pattern; undefined where there is something wrong with it. */
    filled(field, pattern, values, problemOf = () => null) {
        let text;
        let problem;
        try {
            text = (0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_1__/* .fill */ .GS)(pattern, values);
            problem = problemOf(text);
        }
        catch (error) {
            problem = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
        }
        if (problem === null || problem === undefined)
            return text;
        this.#tellOnce(field, pattern, problem);
        return undefined;
    }
    /**
     * Tells where a name that a pattern made is of another leg already.
     * @param message of the pattern and both legs
     */
    owned(field, pattern, { name, leg }, message) {
        const owner = this.#owners.get(name) ?? leg;
        this.#owners.set(name, owner);
        if (owner !== leg)
            this.#tellOnce(field, pattern, message(JSON.stringify(pattern), owner));
    }
    #tellOnce(field, pattern, message) {
        if (!this.#told.has(pattern))
            this.#tell(field, message);
        this.#told.add(pattern);
    }
}


/***/ })

};
