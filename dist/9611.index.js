export const id = 9611;
export const ids = [9611];
export const modules = {

/***/ 40039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ limitTime),
/* harmony export */   GF: () => (/* binding */ NETWORK_MS),
/* harmony export */   d1: () => (/* binding */ runCommand),
/* harmony export */   rR: () => (/* binding */ LOCAL_MS)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
/* harmony import */ var _toolkit_start_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45729);



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
    const timer = setTimeout(() => fail(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(silence(program, args, options.limitMs))), options.limitMs);
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
    const path = signal === undefined ? (0,_toolkit_start_js__WEBPACK_IMPORTED_MODULE_2__/* .findProgram */ .K)(program, environment, cwd) : undefined;
    let hasStarted = false;
    if (path !== undefined) {
        try {
            const call = { path, args, environment, cwd, limitMs };
            return await (0,_toolkit_start_js__WEBPACK_IMPORTED_MODULE_2__/* .runByToolkit */ .H)(call, (child) => {
                hasStarted = true;
                onStart(child);
            }, read);
        }
        catch (error) {
            if (hasStarted)
                throw error;
        }
    }
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, [...args], {
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

/***/ 45729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ runByToolkit),
/* harmony export */   K: () => (/* binding */ findProgram)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16698);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31421);
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53053);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);





/**
 * Whose child it is: `@actions/exec` gives its caller no hold of what it starts, and Node.js tells of each child as it
 * is made, in the same chain of calls.
 */
const calls = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
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
    (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_2__.subscribe)('child_process', (message) => {
        const child = typeof message === 'object' && message !== null && 'process' in message ? message.process : undefined;
        if (child instanceof node_child_process__WEBPACK_IMPORTED_MODULE_1__.ChildProcess)
            calls.getStore()?.(child);
    });
}
/**
 * The path of a program as the system finds it: by the PATH that the program gets, which the toolkit does not look at,
 * and from the folder in which it runs. `undefined` where there is none, or where only the system knows.
 */
function findProgram(program, environment, cwd) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.resolve)(cwd ?? '.');
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_4__.isAbsolute)(program) || program.includes('/'))
        return [(0,node_path__WEBPACK_IMPORTED_MODULE_4__.resolve)(folder, program)].find(isProgram);
    // There a program on PATH has endings, and PATH may be called Path.
    if (process.platform === 'win32')
        return undefined;
    const places = (environment['PATH'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_4__.delimiter).filter((place) => place !== '');
    return places.map((place) => (0,node_path__WEBPACK_IMPORTED_MODULE_4__.resolve)(folder, place, program)).find(isProgram);
}
function isProgram(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_3__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}
/** A path as the toolkit reads it out of a line of words: within quotes a backslash may mean the sign behind it. */
function quoted(path) {
    return `"${path.replaceAll(/["\\]/g, (sign) => (sign === '"' ? '\\"' : '"\\"'))}"`;
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
/** Shows what there is, and removes nothing: what could not be asked after, or cannot be told apart from others' things. */
const SHOWS = /(?:^| )(?:describe-[a-z-]+|list|ls|ps|status)(?: |$)/;
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
    const verb = command !== null && SHOWS.test(command) && !REMOVES.test(command) ? 'look' : 'remove it';
    return `${what}${where}${why === '' ? '' : ` (${why})`}${command === null ? '' : `; ${verb} with: ${command}`}`;
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

/***/ 24375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ imageFile),
/* harmony export */   g: () => (/* binding */ record)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64377);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95907);
/* harmony import */ var _leftover_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79825);
/* harmony import */ var _leg_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44296);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17453);





const failureClasses = [
    'config',
    'validation',
    'credentials',
    'capacity',
    'throttled',
    'network',
    'provisioner',
    'post-processor',
    'cancelled',
    'unknown',
];
const failureClass = zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(failureClasses);
const bakeStatuses = ['baked', 'reused', 'blocked', 'failed', 'cancelled'];
const digest = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/);
const time = zod__WEBPACK_IMPORTED_MODULE_5__/* .datetime */ .w$();
const dockerTools = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['buildx', 'buildkit', 'classic'])
        .describe('What built: BuildKit by a plugin or inside the client, or neither.'),
    client: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    server: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    buildx: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
})
    .describe('What built a Dockerfile.');
/** A file of an image; of a disk also what a machine would see of it. */
const imageFile = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    path: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    size: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative(),
    sha256: digest,
    format: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe('Of a disk: qcow2 or raw.'),
    'virtual-size': zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative().optional().describe('Of a disk: the bytes that a machine sees.'),
});
/** One image that a bake made. A leg has several when its template has several builds or regions. */
const bakedImage = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    build: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("The build's name in the template."),
    'builder-id': zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe('What Packer calls the kind of artifact.'),
    provider: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe('docker, file, …'),
    account: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
    region: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe('The region, or local.'),
    id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1),
    created: time.nullable(),
    digests: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), digest),
    tags: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    files: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(imageFile),
    handoff: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['archive', 'registry']), artifact: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(), ref: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable() })
        .nullable(),
});
const stageStatuses = ['pending', 'running', 'failed', 'complete', 'skipped'];
const stage = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    status: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(stageStatuses),
    start: time.nullable(),
    end: time.nullable(),
});
/** What a post-processor left elsewhere than where the image itself is kept. */
const recordArtifact = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    build: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    by: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe('The type of the post-processor.'),
    kind: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['name', 'file']),
    at: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe('A name of a container image, or a path relative to the working directory.'),
    digest: digest.nullable().describe('The config digest of the image, or the digest of the file.'),
});
/** One of several tries of a bake. */
const attemptNote = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    failure: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ class: failureClass, message: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() }).nullable(),
    'retry-vars': zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()).describe('Names of the variables that held since there was no capacity before.'),
});
const recordMembers = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz('bakehouse/record/1'),
    stage: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['bake', 'verify', 'publish']),
    leg: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    image: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    tier: _leg_js__WEBPACK_IMPORTED_MODULE_2__/* .tier */ .Zm,
    axes: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    key: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
    recipe: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
    status: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(bakeStatuses),
    builder: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['packer', 'dockerfile']),
    images: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(bakedImage),
    artifacts: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(recordArtifact)
        .optional()
        .describe('What post-processors left elsewhere, as far as that is known.'),
    parent: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ leg: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(), key: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(), id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() }).nullable(),
    sources: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .resolvedSource */ .WC),
    git: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        repository: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        commit: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        ref: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        template: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        dirty: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP())
            .optional()
            .describe('Files of its key that differed from the commit before the bake; absent where none did.'),
    }),
    tools: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        packer: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
        plugins: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
        docker: dockerTools.optional(),
    }),
    run: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ url: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), attempt: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().positive() }),
    'baked-in': zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    previous: digest.nullable(),
    variables: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()).describe('Names of the variables that were set; never their values.'),
    stages: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(stage),
    leftovers: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .leftover */ .wm),
    failure: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ class: failureClass, message: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() }).nullable(),
    tries: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(attemptNote)
        .optional()
        .describe('Where the bake was tried more than once: all tries, the last one too.'),
    tested: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(true)
        .optional()
        .describe('Of an image that was found: its provider says that it passed its tests in an earlier run. Publishing asks again.'),
    verification: _verification_js__WEBPACK_IMPORTED_MODULE_3__/* .verification */ .Ot.nullable(),
    publications: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(_verification_js__WEBPACK_IMPORTED_MODULE_3__/* .publication */ .LJ),
});
/** One JSON per leg and stage; each names the digest of the one before it. */
const record = zod__WEBPACK_IMPORTED_MODULE_4__/* .preprocess */ .vkY(_leg_js__WEBPACK_IMPORTED_MODULE_2__/* .withTier */ .RY, recordMembers);


/***/ }),

/***/ 17453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LJ: () => (/* binding */ publication),
/* harmony export */   Ot: () => (/* binding */ verification),
/* harmony export */   TX: () => (/* binding */ targetKindName)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);

const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative();
/** A test that failed. */
const failedTest = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    instances: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Those on which it failed.'),
    file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable().describe('Relative to the repository; null where no file of it is named.'),
    line: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().nullable(),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
/** A phase that failed: of Test Kitchen one of create, converge, verify and destroy, of a script the run of it. */
const failedPhase = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    instance: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    class: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('The line that says most, and below it all that was said.'),
});
/** What testing an image came to. */
const verification = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    engine: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['kitchen', 'script']),
    gate: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['pass', 'block']).describe('Whether publishing may go on.'),
    conclusion: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['success', 'failure', 'cancelled', 'no-tests', 'skipped']),
    image: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('The image id or config digest that was tested.'),
    'image-verified': zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().describe('Whether the provider confirmed that the instances ran this very image.'),
    instances: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        phases: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()),
        total: count,
        passed: count,
        failed: count,
        errored: count,
        skipped: count,
    })),
    failures: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(failedTest)
        .optional()
        .describe('The first of the tests that failed, with what they said; absent where none did.'),
    'failed-phases': zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(failedPhase)
        .optional()
        .describe('Phases that failed, but for tests that are among the failures; absent where none did.'),
    tools: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    at: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
});
/** The name of a provider, or `files`. What a newer version wrote is read, too: the published schema lists what this one writes. */
const targetKindName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP();
/** One place where an image was made available, and what that took. */
const publication = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    target: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    kind: targetKindName,
    region: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    digest: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    ref: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['created', 'adopted', 'unchanged', 'updated', 'skipped', 'failed']),
});


/***/ })

};
