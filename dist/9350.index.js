export const id = 9350;
export const ids = [9350];
export const modules = {

/***/ 94850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fm: () => (/* binding */ waitFor),
/* harmony export */   ml: () => (/* binding */ systemClock),
/* harmony export */   rj: () => (/* binding */ steadyNow),
/* harmony export */   ur: () => (/* binding */ machineNow),
/* harmony export */   ym: () => (/* binding */ utcOf)
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
/** Waits for so many milliseconds, or until the signal is aborted; never throws. */
async function waitFor(ms, signal) {
    if (signal?.aborted === true)
        return;
    await new Promise((resolve) => {
        const end = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', end);
            resolve();
        };
        const timer = setTimeout(end, ms);
        signal?.addEventListener('abort', end, { once: true });
    });
}
const systemClock = { now: steadyNow, sleep: waitFor };
/**
 * A time as a provider tells it, as a record holds it: UTC, in milliseconds. docker tells nanoseconds and an offset.
 * `null`: it is no time.
 */
function utcOf(text) {
    const time = Date.parse(text.replace(/(\.\d{3})\d+/, '$1'));
    return Number.isFinite(time) ? new Date(time).toISOString() : null;
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

/***/ 74555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CE: () => (/* binding */ sha256HexOfFile),
/* harmony export */   Vq: () => (/* binding */ sha256OfFile),
/* harmony export */   fg: () => (/* binding */ sha256Hex),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   vK: () => (/* binding */ writeAtomically)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);




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
/** `sha256:` and 64 hex digits. */
function sha256(data) {
    return `sha256:${sha256Hex(data)}`;
}
/** The same over a file, without holding it in memory. */
async function sha256OfFile(path) {
    return `sha256:${await sha256HexOfFile(path)}`;
}
/** The 64 hex digits alone, as lists of sums and lockfiles have them. */
function sha256Hex(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest('hex');
}
/** The same over a file, without holding it in memory. */
async function sha256HexOfFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path), hash);
    return hash.digest('hex');
}


/***/ }),

/***/ 56408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ insideWorkspace),
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   OW: () => (/* binding */ jobFolder),
/* harmony export */   X5: () => (/* binding */ workspacePath),
/* harmony export */   ed: () => (/* binding */ slashedWay),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   sx: () => (/* binding */ userCacheFolder),
/* harmony export */   wm: () => (/* binding */ withoutPlace)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88278);




/**
 * The real path of something a user named, links resolved, or an error that says what is wrong with it.
 * A path outside `root` is refused, however it is written: a pull request chooses these.
 *
 * @param what how the message calls it, such as `Input "template"`
 */
function insideWorkspace(what, root, base, path) {
    if (path.includes('\0'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} holds a NUL byte.`);
    const wanted = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, path);
    let real;
    try {
        real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(wanted);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) === 'ENOENT' || (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) === 'ENOTDIR') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} names ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(path)}, which does not exist (looked for ${wanted}).`);
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} names ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(path)}, which cannot be read (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) ?? String(error)}).`);
    }
    if (!isInside((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root), real)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} must stay inside the workspace, but ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(path)} leads to ${real}.`);
    }
    // Reading a pipe would wait for ever, and nothing could interrupt it.
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(real);
    if (!stat.isFile() && !stat.isDirectory()) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} must be a file or a folder, but ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(path)} is a pipe, a socket or a device.`);
    }
    return real;
}
function isInside(root, path, style = node_path__WEBPACK_IMPORTED_MODULE_1__) {
    const way = style.relative(root, path);
    // On another drive of Windows there is no way, and the path itself is given.
    return way === '' || (!style.isAbsolute(way) && way !== '..' && !way.startsWith(`..${style.sep}`));
}
/** The way from one absolute path to another, with slashes on every system; empty where they are the same. */
function slashedWay(from, to, style = node_path__WEBPACK_IMPORTED_MODULE_1__) {
    return style.relative(from, to).split(style.sep).join('/');
}
/** `path` for a message or an annotation: relative to the workspace, with slashes. */
function shownPath(root, path, style = node_path__WEBPACK_IMPORTED_MODULE_1__) {
    return slashedWay(root, path, style) || '.';
}
/** A message of `insideWorkspace` without the place that it names in parentheses. */
function withoutPlace(message) {
    const start = message.indexOf(' (looked for ');
    const end = message.lastIndexOf(')');
    return start === -1 || end < start ? message : message.slice(0, start) + message.slice(end + 1);
}
/** Everything of a job lies here. */
function jobFolder(host) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.temporary, 'bakehouse');
}
/** What this user keeps for later, over jobs and runs: in XDG's place for it. Undefined where nobody says where that is. */
function userCacheFolder(environment) {
    const cache = environment['XDG_CACHE_HOME'] ?? '';
    const home = environment['HOME'] ?? '';
    if (cache !== '')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cache, 'bakehouse');
    return home === '' ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.cache', 'bakehouse');
}
/** A path of the builder's as one of the workspace; what lies outside stays as it is. */
function workspacePath(host, path, base = host.workspace) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, path);
    return isInside(host.workspace, full) ? shownPath(host.workspace, full) : path;
}


/***/ }),

/***/ 50545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ listenForInterrupt),
/* harmony export */   m: () => (/* binding */ leaveInTime)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);


const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** From here on the signals only note the wish: whoever started something has to end it first. */
function listenForInterrupt() {
    let first;
    let count = 0;
    const listeners = [];
    const note = () => {
        count += 1;
        if (first !== undefined)
            return;
        first = (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .steadyNow */ .rj)();
        for (const listener of listeners)
            listener();
    };
    for (const signal of SIGNALS)
        process.on(signal, note);
    return {
        at: () => first,
        count: () => count,
        onFirst: (listener) => {
            if (first === undefined)
                listeners.push(listener);
            else
                listener();
        },
        dispose: () => {
            for (const signal of SIGNALS)
                process.off(signal, note);
        },
    };
}
/** The runner kills us ten seconds after its first signal. What is not over by then is left to the post step. */
const LEAVE_MS = 8700;
/**
 * Does the work, but once the run is cancelled only until the runner would kill us: whatever it waits for. On a terminal
 * nobody kills us, and nobody comes after us: there it is left only when asked a second time.
 */
async function leaveInTime(host, interrupt, work) {
    let timer;
    const leave = new Promise((_, reject) => {
        interrupt.onFirst(() => {
            timer = setInterval(() => {
                const at = interrupt.at() ?? (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .steadyNow */ .rj)();
                if ((0,_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .steadyNow */ .rj)() - at < LEAVE_MS || (host.kind === 'terminal' && interrupt.count() < 2))
                    return;
                reject(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('The run was cancelled, and what this step waited for did not answer in time.'));
            }, 50);
        });
    });
    const done = work();
    try {
        return await Promise.race([done, leave]);
    }
    finally {
        clearInterval(timer);
        // What still comes of the loser is nobody's business any more.
        done.catch(() => { });
        leave.catch(() => { });
    }
}


/***/ }),

/***/ 88278:
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
        ...(options.formerly === undefined ? {} : { formerly: options.formerly }),
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
        const given = givenTo(field, name, raw);
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
/** What was given under its name or its former one. The runner fills in a default, which nobody gave. */
function givenTo(field, name, raw) {
    const own = raw(name);
    const former = field.formerly === undefined ? '' : raw(field.formerly);
    return former.trim() !== '' && (own.trim() === '' || own === field.default) ? former : own;
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

/***/ 37478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IN: () => (/* binding */ cutText),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   hT: () => (/* binding */ withoutTrailing),
/* harmony export */   qb: () => (/* binding */ nearestName),
/* harmony export */   r7: () => (/* binding */ shellWord),
/* harmony export */   y3: () => (/* binding */ cutInTheMiddle)
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
/** How much of it there is, `1 image`, `2 images`. */
function counted(count, noun) {
    return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
/** A text without what is beyond its first `most` UTF-16 units; a sign that is cut in half is not shown. */
function cutText(text, most) {
    return text.length > most ? `${text.slice(0, most).toWellFormed()}…` : text;
}
/**
 * A text of at most `most` characters: of a longer one the beginning and, since programs say last what stopped them, three
 * times as much of the end, with a line between them that says how much is left out and where the rest is.
 *
 * @param rest where all of it is, as `the log of the job has them`
 */
function cutInTheMiddle(text, most, rest) {
    if (text.length <= most)
        return text;
    const head = Math.floor(most / 4);
    const first = text.slice(0, head).toWellFormed();
    const last = text.slice(text.length - (most - head)).toWellFormed();
    const left = (text.length - most).toLocaleString('en-US');
    return `${first}\n… ${left} characters are left out here: ${rest} …\n${last}`;
}
/** A text without whichever of the characters `signs` are at its end. `/\/+$/` would begin anew at each: quadratic. */
function withoutTrailing(text, signs) {
    let end = text.length;
    while (end > 0 && signs.includes(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
}
/** As a shell takes it for one word, whatever is in it: whoever reads a command pastes it. */
function shellWord(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw `'\''`)}'`;
}


/***/ }),

/***/ 1252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Nx: () => (/* binding */ byUnits),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   me: () => (/* binding */ groupedBy)
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
/** Whether a value of unknown shape has members: a list has none. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A member of its own of a value of unknown shape; never one that it inherits. */
function memberOf(value, name) {
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}


/***/ }),

/***/ 44296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ leg),
/* harmony export */   RY: () => (/* binding */ withTier),
/* harmony export */   Zm: () => (/* binding */ tier),
/* harmony export */   cK: () => (/* binding */ tiers),
/* harmony export */   tF: () => (/* binding */ slugOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

/** Where an image stands in a chain: what all build on, what some build on, what runs. */
const tiers = ['base', 'infrastructure', 'application'];
const tier = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(tiers).describe('The tier of an image: base, infrastructure or application.');
/** Of a leg or record that was written when a tier was called a layer: the same with `tier`; all else as it is. */
function withTier(value) {
    if (typeof value !== 'object' || value === null || !('layer' in value) || 'tier' in value)
        return value;
    const { layer, ...rest } = value;
    return { ...rest, tier: layer };
}
/** A leg: one image at one set of axis values. */
const leg = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    leg: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('The id: the image, then its axis values in declared order, with slashes between.'),
    slug: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[a-z0-9][a-z0-9._-]*$/)
        .describe('The id where slashes are not allowed: names of artifacts, folders and local references.'),
    image: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('The name of the image.'),
    tier,
    axes: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Axis values by axis name.'),
});
/**
 * A text as a slug: lower case, everything that is not a letter, digit, dot or underscore a hyphen.
 * `web/bookworm` becomes `web-bookworm`.
 */
function slugOf(id) {
    const slug = id
        .toLowerCase()
        .replace(/[^a-z0-9._]+/g, '-')
        .replace(/^[^a-z0-9]+|-$/g, '');
    return slug === '' ? 'image' : slug.slice(0, 100);
}


/***/ }),

/***/ 52507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K_: () => (/* binding */ submitInputs),
/* harmony export */   LR: () => (/* binding */ watchInputs),
/* harmony export */   SS: () => (/* binding */ listInputs),
/* harmony export */   Wh: () => (/* binding */ namedRequestInputs),
/* harmony export */   iE: () => (/* binding */ retryInputs)
/* harmony export */ });
/* unused harmony export submitOutputs */
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

/** Where requests go: the same for all commands that speak of them. */
const place = {
    repo: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'The repository whose workflow bakes: `owner/name`. Without it, that of this run or of the checkout.',
    }),
    workflow: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        default: 'request.yml',
        description: 'The file of the workflow that takes requests.',
    }),
    'github-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        secret: true,
        default: '${{ github.token }}',
        description: 'A token of that repository: `actions: read` looks, `actions: write` submits, cancels and retries, `contents: write` sends an event. On a terminal also GH_TOKEN or GITHUB_TOKEN.',
    }),
};
const waiting = {
    interval: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)({
        default: '15',
        least: 0.05,
        most: 600,
        unit: 'seconds',
        whole: false,
        description: 'How often GitHub is asked while a run goes on.',
    }),
};
const requestId = (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
    description: 'The id of the request, or its beginning, six characters or more; or the id of the run.',
});
/** What `bakehouse submit` and the action `submit` take. */
const submitInputs = {
    request: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)({
        description: 'A build request as packerd took it: JSON, or the path of a JSON file. Its `id`, if any, is its id.',
    }),
    only: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'Instead of a request: legs of the manifest of that repository, as `run` takes them; `*` alone is all of them.',
    }),
    id: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'The id by which it is found again: letters, digits, and . _ -, eight or more. Without it that of the request, else a new one.',
    }),
    ...place,
    ref: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'The branch or tag whose workflow is started. Without it the default branch of the checkout, or `main`.',
    }),
    event: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'Send a `repository_dispatch` of this type, such as `bake`, instead of starting the workflow: needs `contents: write`.',
    }),
    wait: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({ default: 'false', description: 'Wait for the end of the run, and fail as it does.' }),
    ...waiting,
};
const submitOutputs = {
    id: 'The id of the request.',
    'run-id': 'The id of its run; empty where GitHub has taken it and shows no run yet.',
    'run-url': 'The page of its run.',
    status: '`accepted`, `known` where a run of this id was there already, or, with `wait`, how it ended: `success`, `failure`, `cancelled`, …',
    response: "With `wait`: what became of it, as JSON in the shape of packerd's `buildresponse`; empty where the run kept none.",
};
const listInputs = {
    ...place,
    status: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['all', 'waiting', 'running', 'over', 'success', 'failure', 'cancelled'],
        default: 'all',
        description: 'Which of them are shown.',
    }),
    limit: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)({ default: '20', least: 1, most: 1000, unit: 'requests', description: 'How many, the newest first.' }),
};
const namedRequestInputs = { id: requestId, ...place };
const watchInputs = { id: requestId, ...place, ...waiting };
const retryInputs = {
    id: requestId,
    ...place,
    wait: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({ default: 'false', description: 'Wait for the end of the run, and fail as it does.' }),
    ...waiting,
};


/***/ }),

/***/ 63546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kr: () => (/* binding */ testsRow),
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   eW: () => (/* binding */ isTested),
/* harmony export */   lr: () => (/* binding */ PUBLISH_ROW),
/* harmony export */   oF: () => (/* binding */ UNWATCHED)
/* harmony export */ });
const UNWATCHED = { planned: () => { }, began: () => { }, said: () => { }, ended: () => { } };
const PUBLISH_ROW = 'publish images';
function testsRow(leg) {
    return `${leg} tests`;
}
/**
 * The rows of a run.
 * @param testsAll whether legs are tested of which the plan says nothing
 */
function rowsOf(legs, { testsAll, publishes }) {
    const rows = legs.flatMap((leg) => (isTested(leg, testsAll) ? [leg.leg, testsRow(leg.leg)] : [leg.leg]));
    return publishes ? [...rows, PUBLISH_ROW] : rows;
}
/** Whether a leg is tested in this run. */
function isTested({ todo, verify }, testsAll) {
    return todo.includes('verify') || (testsAll && verify === null);
}


/***/ })

};
