export const id = 5943;
export const ids = [5943];
export const modules = {

/***/ 94850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    UD: () => (  isPeriod),
    fm: () => (  waitFor),
    i8: () => (  afterPeriod),
    ml: () => (  systemClock),
    rj: () => (  steadyNow),
    ur: () => (  machineNow),
    ym: () => (  utcOf)
  });
function steadyNow() {
    return Math.round(performance.timeOrigin + performance.now());
}
function machineNow() {
    return Number(process.hrtime.bigint() / 1000000n);
}
const LONGEST_TIMER_MS = 2 ** 31 - 1;
async function waitFor(ms, signal) {
    if (signal?.aborted === true)
        return;
    await new Promise((resolve) => {
        const end = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', end);
            resolve();
        };
        const timer = setTimeout(end, Math.min(Math.max(0, ms), LONGEST_TIMER_MS));
        signal?.addEventListener('abort', end, { once: true });
    });
}
const systemClock = { now: steadyNow, sleep: waitFor };
function utcOf(text) {
    const time = Date.parse(text.replace(/(\.\d{3})\d+/, '$1'));
    return Number.isFinite(time) ? new Date(time).toISOString() : null;
}
const ISO_DURATION = /^P(?=\d)(?:(\d{1,2})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,4})D)?$/;
function isPeriod(period) {
    const parts = ISO_DURATION.exec(period)?.slice(1) ?? [];
    return parts.some((part) => Number(part ?? 0) > 0);
}
function afterPeriod(time, period) {
    const [years = 0, months = 0, weeks = 0, days = 0] = typeof period === 'number'
        ? [0, 0, 0, period]
        : (ISO_DURATION.exec(period)?.slice(1) ?? []).map((part) => Number(part ?? 0));
    const date = new Date(time);
    const day = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + years * 12 + months);
    const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    date.setUTCDate(Math.min(day, lastDay));
    return date.getTime() + (weeks * 7 + days) * 86_400_000;
}


/***/ }),

/***/ 8005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $N: () => (  codeOf),
    QO: () => (  PlacedError),
    Qd: () => (  CommandError),
    Uc: () => (  describeError),
    bD: () => (  messageOf),
    dz: () => (  InputError),
    yo: () => (  UserError)
  });
class UserError extends Error {
    name = 'UserError';
}
class InputError extends UserError {
}
class PlacedError extends UserError {
    places;
    constructor(places) {
        super(places.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
        this.places = places;
    }
}
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
const MACHINE_TROUBLE = new Map([
    ['ENOSPC', 'The disk is full; free some space, or give the job a larger one'],
    ['EDQUOT', 'The disk quota is used up; free some space'],
    ['EROFS', 'The file system is read-only; mount it writable'],
    ['EACCES', 'This user may not do that; mind the owner of the files'],
    ['EMFILE', 'Too many files are open on this machine'],
]);
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
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
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

/***/ 52948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CB: () => (  readBounded),
    GF: () => (  writeJson),
    RJ: () => (  parseStrictJson),
    qF: () => (  parseJson)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88278);



function readBounded(what, path, mostBytes) {
    const file = open(what, path);
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        if (!stat.isFile())
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} must be a file, but ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .WU)(path)} is none.`);
        if (stat.size > mostBytes) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} has ${stat.size} bytes; at most ${mostBytes} are read (${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .WU)(path)}).`);
        }
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
function parseJson(what, bytes) {
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} is not UTF-8 text.`);
    }
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} is not JSON: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error).replace(/\s+/g, ' ').slice(0, 200)}.`);
    }
}
function parseStrictJson(what, bytes) {
    const value = parseJson(what, bytes);
    const twice = nameTwice(what, new TextDecoder().decode(bytes));
    if (twice === undefined)
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} has the member ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .WU)(twice.slice(0, 100))} twice in one object.`);
}
const MOST_LEVELS = 200;
function nameTwice(what, json) {
    const open = [];
    let text = '';
    for (let at = 0; at < json.length; at += 1) {
        if (open.length > MOST_LEVELS)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} is nested more than ${MOST_LEVELS} levels deep.`);
        const sign = json[at];
        if (sign === '"') {
            const end = endOfString(json, at);
            text = json.slice(at, end + 1);
            at = end;
        }
        else if (sign === '{')
            open.push(new Set());
        else if (sign === '[')
            open.push(null);
        else if (sign === '}' || sign === ']')
            open.pop();
        else if (sign === ':') {
            const names = open.at(-1);
            const name = String(JSON.parse(text));
            if (names?.has(name) === true)
                return name;
            names?.add(name);
        }
    }
    return undefined;
}
function endOfString(json, start) {
    let end = start + 1;
    while (end < json.length && json[end] !== '"')
        end += json[end] === '\\' ? 2 : 1;
    return end;
}
function writeJson(what, value, indent = 0) {
    try {
        return JSON.stringify(value, null, indent);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} is nested too deeply.`);
    }
}
function open(what, path) {
    if (path.includes('\0'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} has a NUL byte in its path.`);
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__  .$N)(error) === 'ENOENT' || (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__  .$N)(error) === 'ENOTDIR') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} is not there: ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .WU)(path)} does not exist.`);
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} cannot be read: ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .WU)(path)} (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__  .$N)(error) ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error)}).`);
    }
}


/***/ }),

/***/ 74555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CE: () => (  sha256HexOfFile),
    Lo: () => (  bringToDisk),
    Rx: () => (  writePieces),
    Vq: () => (  sha256OfFile),
    fg: () => (  sha256Hex),
    oT: () => (  fileState),
    sc: () => (  sha256),
    v8: () => (  writeDurably),
    vK: () => (  writeAtomically)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
  var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8005);





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
const AT_ONCE = 1024 * 1024;
function writePieces(path, pieces, mode) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true, mode: 0o700 });
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    try {
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(temporary, 'w', mode);
        try {
            for (const text of grouped(pieces)) {
                const bytes = Buffer.from(text);
                hash.update(bytes);
                for (let written = 0; written < bytes.length;)
                    written += (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(file, bytes, written);
            }
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, path);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true });
        throw error;
    }
    return `sha256:${hash.digest('hex')}`;
}
function* grouped(pieces) {
    let held = [];
    let length = 0;
    for (const piece of pieces) {
        held.push(piece);
        length += piece.length;
        if (length < AT_ONCE)
            continue;
        yield held.join('');
        held = [];
        length = 0;
    }
    yield held.join('');
}
function fileState(path) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path, { bigint: true });
        return stat.isFile() ? `${stat.dev} ${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}` : '';
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__  .$N)(error) === undefined)
            throw error;
        return '';
    }
}
function writeDurably(path, text, mode = 0o600) {
    writeAtomically(path, text, mode);
    for (const one of [path, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)])
        bringToDisk(one);
}
function bringToDisk(path) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'r');
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(file);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
function sha256(data) {
    return `sha256:${sha256Hex(data)}`;
}
async function sha256OfFile(path) {
    return `sha256:${await sha256HexOfFile(path)}`;
}
function sha256Hex(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest('hex');
}
async function sha256HexOfFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path), hash);
    return hash.digest('hex');
}


/***/ }),

/***/ 56408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CT: () => (  insideWorkspace),
    FK: () => (  isInside),
    OW: () => (  jobFolder),
    X5: () => (  workspacePath),
    ed: () => (  slashedWay),
    pS: () => (  shownPath),
    sx: () => (  userCacheFolder),
    wm: () => (  withoutPlace)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88278);




function insideWorkspace(what, root, base, path) {
    if (path.includes('\0'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} holds a NUL byte.`);
    const wanted = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, path);
    let real;
    try {
        real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(wanted);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__  .$N)(error) === 'ENOENT' || (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__  .$N)(error) === 'ENOTDIR') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} names ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(path)}, which does not exist (looked for ${wanted}).`);
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} names ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(path)}, which cannot be read (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__  .$N)(error) ?? String(error)}).`);
    }
    if (!isInside((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root), real)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} must stay inside the workspace, but ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(path)} leads to ${real}.`);
    }
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(real);
    if (!stat.isFile() && !stat.isDirectory()) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} must be a file or a folder, but ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(path)} is a pipe, a socket or a device.`);
    }
    return real;
}
function isInside(root, path, style = node_path__WEBPACK_IMPORTED_MODULE_1__) {
    const way = style.relative(root, path);
    return way === '' || (!style.isAbsolute(way) && way !== '..' && !way.startsWith(`..${style.sep}`));
}
function slashedWay(from, to, style = node_path__WEBPACK_IMPORTED_MODULE_1__) {
    return style.relative(from, to).split(style.sep).join('/');
}
function shownPath(root, path, style = node_path__WEBPACK_IMPORTED_MODULE_1__) {
    return slashedWay(root, path, style) || '.';
}
function withoutPlace(message) {
    const start = message.indexOf(' (looked for ');
    const end = message.lastIndexOf(')');
    return start === -1 || end < start ? message : message.slice(0, start) + message.slice(end + 1);
}
function jobFolder(host) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.temporary, 'bakehouse');
}
function userCacheFolder(environment) {
    const cache = environment['XDG_CACHE_HOME'] ?? '';
    const home = environment['HOME'] ?? '';
    if (cache !== '')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cache, 'bakehouse');
    return home === '' ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.cache', 'bakehouse');
}
function workspacePath(host, path, base = host.workspace) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, path);
    return isInside(host.workspace, full) ? shownPath(host.workspace, full) : path;
}


/***/ }),

/***/ 88278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A3: () => (  orList),
    AS: () => (  pairs),
    AU: () => (  optionalChoice),
    HV: () => (  secretVariable),
    Iq: () => (  secretTextsOf),
    Jt: () => (  flag),
    Ko: () => (  readInputs),
    Mn: () => (  lines),
    Qq: () => (  text),
    WU: () => (  show),
    Yq: () => (  choice),
    om: () => (  block),
    p_: () => (  list),
    vj: () => (  amount),
    xg: () => (  parsePairs),
    zM: () => (  choices)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

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
const amount = (options) => input(options, (value) => {
    const number = /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : Number.NaN;
    const bad = !Number.isFinite(number) || number < options.least || number > options.most;
    if (bad || (options.whole !== false && !Number.isInteger(number))) {
        const kind = options.whole === false ? 'a number' : 'a whole number';
        throw new Error(`must be ${kind} of ${options.unit} from ${options.least} to ${options.most}, but was ${show(value.trim())}`);
    }
    return number;
});
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
const list = (options) => input(options, (value) => value
    .split(/[\n,]/)
    .map((item) => oneLine(item.trim()))
    .filter((item) => item !== '' && !item.startsWith('#')));
const lines = (options) => input(options, (value) => value
    .split('\n')
    .map((item) => oneLine(item.trim()))
    .filter((item) => item !== '' && !item.startsWith('#')));
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
function secretVariable(input) {
    return `BAKEHOUSE_${input.toUpperCase().replace(/-/g, '_')}`;
}
function secretTextsOf(raw) {
    try {
        return parsePairs(raw).map(([, value]) => value);
    }
    catch {
        return raw.split('\n').flatMap((line) => [line.trim(), line.slice(line.indexOf('=') + 1).trim()]);
    }
}
function readInputs(spec, raw) {
    const problems = [];
    const values = {};
    for (const [name, field] of Object.entries(spec)) {
        const given = givenTo(field, name, raw);
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(problems.join('\n'));
    return values;
}
function givenTo(field, name, raw) {
    const own = raw(name);
    const former = field.formerly === undefined ? '' : raw(field.formerly);
    return former.trim() !== '' && (own.trim() === '' || own === field.default) ? former : own;
}
function orList(items) {
    if (items.length < 2)
        return items.join('');
    return `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}
function show(value) {
    const cut = value.length > 120 ? `${value.slice(0, 120)}…` : value;
    return JSON.stringify(cut);
}
function oneLine(value, isSecret = false) {
    if (!/[\u0000-\u001f\u007f]/.test(value))
        return value;
    throw new Error(`holds a control character${isSecret ? '' : `: ${show(value)}`}`);
}


/***/ }),

/***/ 37478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    IN: () => (  cutText),
    eY: () => (  isTroublesome),
    hS: () => (  counted),
    hT: () => (  withoutTrailing),
    jY: () => (  hclText),
    qb: () => (  nearestName),
    r7: () => (  shellWord),
    y3: () => (  cutInTheMiddle)
  });
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
function counted(count, noun) {
    return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
function cutText(text, most) {
    return text.length > most ? `${text.slice(0, most).toWellFormed()}…` : text;
}
function cutInTheMiddle(text, most, rest) {
    if (text.length <= most)
        return text;
    const head = Math.floor(most / 4);
    const first = text.slice(0, head).toWellFormed();
    const last = text.slice(text.length - (most - head)).toWellFormed();
    const left = (text.length - most).toLocaleString('en-US');
    return `${first}\n… ${left} characters are left out here: ${rest} …\n${last}`;
}
function withoutTrailing(text, signs) {
    let end = text.length;
    while (end > 0 && signs.includes(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
}
function shellWord(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw `'\''`)}'`;
}
const TROUBLESOME = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;
function isTroublesome(text) {
    return TROUBLESOME.test(text);
}
function hclText(text) {
    const quoted = JSON.stringify(text.toWellFormed()).replace(/\\./g, (pair) => NOT_HCL[pair] ?? pair);
    return quoted.replace(/[$%](?=\{)/g, '$&$&');
}
const NOT_HCL = { '\\b': String.raw `\u0008`, '\\f': String.raw `\u000c` };


/***/ }),

/***/ 1252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C5: () => (  memberOf),
    Eu: () => (  canonicalPieces),
    Gv: () => (  isObject),
    Nx: () => (  byUnits),
    U4: () => (  parsedJson),
    dj: () => (  canonicalJson),
    me: () => (  groupedBy)
  });
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value) ?? 'null';
    const members = [];
    for (const name of Object.keys(value).sort()) {
        const member = Reflect.get(value, name);
        if (member !== undefined)
            members.push(`${JSON.stringify(name)}:${canonicalJson(member)}`);
    }
    return `{${members.join(',')}}`;
}
function* canonicalPieces(value) {
    let before = '{';
    for (const name of Object.keys(value).sort()) {
        const member = value[name];
        if (member === undefined)
            continue;
        yield `${before}${JSON.stringify(name)}:`;
        yield* piecesOf(member);
        before = ',';
    }
    yield before === '{' ? '{}' : '}';
}
function* piecesOf(value) {
    const items = Array.isArray(value) ? value : [];
    if (items.length === 0) {
        if (isObject(value))
            yield* membersOf(value);
        else
            yield canonicalJson(value);
        return;
    }
    for (let at = 0; at < items.length; at += 1)
        yield `${at === 0 ? '[' : ','}${canonicalJson(items[at])}`;
    yield ']';
}
function* membersOf(value) {
    let before = '{';
    for (const name of Object.keys(value).sort()) {
        const member = value[name];
        if (member === undefined)
            continue;
        yield `${before}${JSON.stringify(name)}:${canonicalJson(member)}`;
        before = ',';
    }
    yield before === '{' ? '{}' : '}';
}
function byUnits(a, b) {
    return a < b ? -1 : Number(a > b);
}
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
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function memberOf(value, name) {
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
function parsedJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 95907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A_: () => (  legDefinition),
    Dc: () => (  acceptances),
    TI: () => (  reuse),
    UZ: () => (  reuses),
    WC: () => (  resolvedSource),
    hB: () => (  nothingMore),
    hE: () => (  sourceRequest),
    mF: () => (  acceptance)
  });
  var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
  var _leg_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44296);
  var _refresh_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46895);
  var _reuse_from_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74765);
  var _scan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51611);





const pattern = zod__WEBPACK_IMPORTED_MODULE_4__  .YjP();
const sourceRequest = zod__WEBPACK_IMPORTED_MODULE_4__  ._H3({
    of: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP()
        .min(1)
        .describe('Who is asked: a provider, or another member of `source`; `map` and `id` ask nobody.'),
})
    .describe('What else there is, is for whoever `of` names: the name of an image, or what it has to fit.');
const resolvedSource = zod__WEBPACK_IMPORTED_MODULE_4__  .Ikc({
    of: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().min(1),
    id: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().min(1),
    name: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().nullable(),
});
const packerWork = zod__WEBPACK_IMPORTED_MODULE_4__  .Ikc({
    builder: zod__WEBPACK_IMPORTED_MODULE_4__  .euz('packer'),
    template: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().min(1),
    'working-directory': zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().min(1),
    only: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(pattern),
    except: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(pattern),
    vars: zod__WEBPACK_IMPORTED_MODULE_4__  .g1P(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(), pattern),
    'secret-vars': zod__WEBPACK_IMPORTED_MODULE_4__  .g1P(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__  .YjP())
        .describe('Variable to the name under which the input secret-vars of bake gives its value.'),
    'var-files': zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP()),
    'retry-vars': zod__WEBPACK_IMPORTED_MODULE_4__  .g1P(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(), pattern)
        .optional()
        .describe('Variables over vars for a bake that is tried again since there was no capacity. Absent: there are none.'),
    arguments: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(pattern),
    'vars-in-environment': zod__WEBPACK_IMPORTED_MODULE_4__  .zMY()
        .describe("Whether the variables reach the environment of the build too, as a build request's do."),
    version: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().nullable().describe('A constraint on the version of Packer.'),
    substitutions: zod__WEBPACK_IMPORTED_MODULE_4__  .Ikc({ METADATA: pattern, NAME: pattern, IMAGE: pattern })
        .nullable()
        .describe('What $METADATA, $NAME and $IMAGE stand for in the template; null: it is no such template.'),
});
const dockerfileWork = zod__WEBPACK_IMPORTED_MODULE_4__  .Ikc({
    builder: zod__WEBPACK_IMPORTED_MODULE_4__  .euz('dockerfile'),
    file: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().min(1),
    context: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().min(1),
    target: pattern.nullable(),
    platform: pattern.nullable(),
    args: zod__WEBPACK_IMPORTED_MODULE_4__  .g1P(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(), pattern),
    labels: zod__WEBPACK_IMPORTED_MODULE_4__  .g1P(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(), pattern),
    secrets: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP()).describe('Names; the values come from the inputs of bake.'),
    arguments: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(pattern).describe("More arguments of docker build, as IMAGES.json's extra_args gives them."),
});
const acceptances = ['unread', 'post-processors'];
const acceptance = zod__WEBPACK_IMPORTED_MODULE_4__  .k5n(acceptances);
const reuses = ['auto', 'never', 'require', 'strict'];
const reuse = zod__WEBPACK_IMPORTED_MODULE_4__  .k5n(reuses);
const runnerLabels = zod__WEBPACK_IMPORTED_MODULE_4__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP())]);
const legDefinition = _leg_js__WEBPACK_IMPORTED_MODULE_0__  .BV.extend({
    name: pattern.describe('The name of the image at its provider.'),
    version: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().nullable().describe('What {version} stands for; null: the tag or the commit of the run.'),
    parent: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().nullable().describe('The id of the leg that it builds on.'),
    source: sourceRequest.nullable(),
    work: zod__WEBPACK_IMPORTED_MODULE_4__  .gMt('builder', [packerWork, dockerfileWork]),
    inputs: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP()).nullable().describe('Globs that say which files count, instead of the default ones.'),
    accept: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(acceptance)
        .describe('Doubts that are no reason to bake: `unread`, about files that cannot be known beforehand; `post-processors`, about what they did elsewhere.'),
    reuse: reuse
        .optional()
        .describe('Whether an image that was baked of the same inputs is taken instead of baking it again. Default: auto.'),
    'reuse-from': _reuse_from_js__WEBPACK_IMPORTED_MODULE_2__  .ld
        .optional()
        .describe('Refs whose images are taken: names of branches, `tags`, `any`. The own one always is. Absent: any.'),
    refresh: _refresh_js__WEBPACK_IMPORTED_MODULE_1__  .Ow.optional().describe('When it is baked anew though nothing has changed. Absent: never.'),
    extras: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP()).describe('Further folders and files that count as inputs.'),
    tags: zod__WEBPACK_IMPORTED_MODULE_4__  .g1P(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(), pattern),
    'declared-tag': zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().nullable().describe('A name that the container image gets on success.'),
    verify: zod__WEBPACK_IMPORTED_MODULE_4__  .g1P(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__  .L5J()).nullable().describe('{kitchen}, {script} or {none: true}; null: not said.'),
    scan: _scan_js__WEBPACK_IMPORTED_MODULE_3__  .vV
        .optional()
        .describe('Which scan reports must be there, and what they may tell. Absent: none is asked for.'),
    publish: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP()).describe('Names of targets.'),
    'runs-on': zod__WEBPACK_IMPORTED_MODULE_4__  .KCZ([runnerLabels, zod__WEBPACK_IMPORTED_MODULE_4__  .rej({ group: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(), labels: runnerLabels.optional() })]).nullable(),
    arch: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().nullable(),
    timeout: zod__WEBPACK_IMPORTED_MODULE_4__  .aig().positive().nullable().describe('Minutes.'),
    account: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().nullable().describe('The account that the credentials must belong to.'),
    role: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP()
        .optional()
        .describe('The role that the job of the leg assumes for its credentials. Absent: that of the workflow.'),
    concurrency: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP()
        .optional()
        .describe('Of legs with the same text one job runs at a time. Absent: it waits for none.'),
    'retry-shell-flake': zod__WEBPACK_IMPORTED_MODULE_4__  .zMY().describe("IMAGES.json: Packer's vanished script is tried again."),
});
function nothingMore() {
    return {
        inputs: null,
        accept: [],
        extras: [],
        tags: {},
        'declared-tag': null,
        verify: null,
        publish: [],
        'runs-on': null,
        arch: null,
        timeout: null,
        account: null,
        'retry-shell-flake': false,
    };
}


/***/ }),

/***/ 44296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BV: () => (  leg),
    RY: () => (  withTier),
    Zm: () => (  tier),
    cK: () => (  tiers),
    tF: () => (  slugOf)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const tiers = ['base', 'infrastructure', 'application'];
const tier = zod__WEBPACK_IMPORTED_MODULE_0__  .k5n(tiers).describe('The tier of an image: base, infrastructure or application.');
function withTier(value) {
    if (typeof value !== 'object' || value === null || !('layer' in value) || 'tier' in value)
        return value;
    const { layer, ...rest } = value;
    return { ...rest, tier: layer };
}
const leg = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    leg: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().min(1).describe('The id: the image, then its axis values in declared order, with slashes between.'),
    slug: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
        .regex(/^[a-z0-9][a-z0-9._-]*$/)
        .describe('The id where slashes are not allowed: names of artifacts, folders and local references.'),
    image: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().min(1).describe('The name of the image.'),
    tier,
    axes: zod__WEBPACK_IMPORTED_MODULE_0__  .g1P(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()).describe('Axis values by axis name.'),
});
function slugOf(id) {
    const slug = id
        .toLowerCase()
        .replace(/[^a-z0-9._]+/g, '-')
        .replace(/^[^a-z0-9]+|-$/g, '');
    return slug === '' ? 'image' : slug.slice(0, 100);
}


/***/ }),

/***/ 46895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    As: () => (  daysUpTo),
    Ep: () => (  periodStart),
    Nh: () => (  writtenRefresh),
    OC: () => (  dayAt),
    Ow: () => (  refresh),
    PV: () => (  dayAfter),
    TZ: () => (  staleness),
    U$: () => (  dayNumber),
    s4: () => (  epoch),
    v3: () => (  ageOn)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const DAY_MS = 86_400_000;
const MAX_AGE = /^(?:[1-9]\d?|[12]\d\d|3[0-5]\d|36[0-6])d$/;
const CALENDARS = ['weekly', 'monthly'];
const maxAge = zod__WEBPACK_IMPORTED_MODULE_0__  .rej({
    'max-age': zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().regex(MAX_AGE, 'is whole days, of 1d to 366d').describe('Whole days, as 7d.'),
});
const refresh = zod__WEBPACK_IMPORTED_MODULE_0__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__  .k5n(CALENDARS), maxAge], { error: 'is weekly, monthly, or {max-age: 7d}' });
const writtenRefresh = zod__WEBPACK_IMPORTED_MODULE_0__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__  .k5n([...CALENDARS, 'never']), maxAge], {
    error: 'is weekly, monthly, never, or {max-age: 7d}',
});
const epoch = zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().refine((text) => dayNumber(text) !== undefined, { error: 'is a day, as 2026-11-30' });
function daysIn({ 'max-age': days }) {
    return Number.parseInt(days, 10);
}
function dayAt(time) {
    return dayOf(Math.floor(time / DAY_MS));
}
function dayOf(number) {
    return new Date(number * DAY_MS).toISOString().slice(0, 10);
}
function dayNumber(day) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day))
        return undefined;
    const time = Date.parse(`${day}T00:00:00Z`);
    return Number.isFinite(time) && dayAt(time) === day ? time / DAY_MS : undefined;
}
function daysUpTo(last, count) {
    const number = dayNumber(last) ?? 0;
    return Array.from({ length: count }, (_, before) => dayOf(number - before));
}
function dayAfter(day) {
    return dayOf((dayNumber(day) ?? 0) + 1);
}
function periodStart(policy, day) {
    const number = dayNumber(day) ?? 0;
    if (policy === 'monthly')
        return `${day.slice(0, 7)}-01`;
    if (policy === 'weekly')
        return dayOf(number - ((number + 3) % 7));
    return dayOf(number - (number % daysIn(policy)));
}
function ageOn(day, of) {
    return Math.max(0, (dayNumber(day) ?? 0) - (dayNumber(of) ?? 0));
}
function staleness(policy, of, today) {
    const age = ageOn(today, of);
    const told = `stale: ${age} ${age === 1 ? 'day' : 'days'}`;
    if (typeof policy === 'string')
        return of < periodStart(policy, today) ? `${told}, ${policy}` : null;
    const limit = daysIn(policy);
    return age < limit ? null : `${told}, limit ${limit}`;
}


/***/ }),

/***/ 74765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    W4: () => (  takesRef),
    fY: () => (  withReuseFrom),
    h4: () => (  notTaken),
    ld: () => (  reuseFrom)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const TAGS = 'tags';
const ANY = 'any';
const reuseFrom = zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().regex(/^[A-Za-z0-9_][\w./+@-]{0,200}$/, 'is the name of a branch, tags or any, without refs/heads/'));
function takesRef({ own, from = [ANY] }, ref) {
    const isOf = (one) => (one === TAGS ? isTag(ref) : one === ANY || ref === `refs/heads/${one}`);
    return ref === own || from.some(isOf);
}
function notTaken({ own, from = [] }, what, ref) {
    const of = ref === '' ? 'names no ref' : `is of ${ref}`;
    const run = own === '' ? '' : ` and ${own} itself`;
    return `${what} ${of}, but reuse-from takes ${from.join(', ') || 'nothing'}${run}`;
}
function isTag(ref) {
    return ref.startsWith('refs/tags/');
}
function withReuseFrom(legs, defaultBranch) {
    if (defaultBranch === null)
        return legs;
    const byId = new Map(legs.map((leg) => [leg.leg, leg]));
    const published = new Set();
    for (const { leg, publish } of legs) {
        if (publish.length === 0)
            continue;
        for (let next = leg; next !== null && !published.has(next); next = byId.get(next)?.parent ?? null) {
            published.add(next);
        }
    }
    return legs.map((leg) => leg['reuse-from'] !== undefined || !published.has(leg.leg) ? leg : { ...leg, 'reuse-from': [defaultBranch, TAGS] });
}


/***/ }),

/***/ 51611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fz: () => (  unscannedImage),
    HJ: () => (  scanWords),
    IM: () => (  scanPolicy),
    Lh: () => (  scanLack),
    SQ: () => (  scan),
    aH: () => (  isScanDue),
    gO: () => (  severities),
    rj: () => (  countWords),
    sl: () => (  scanRefusal),
    vV: () => (  manifestScan),
    zz: () => (  isScannedOnWish)
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37478);


const severities = ['critical', 'high', 'medium', 'low', 'negligible', 'unknown'];
const unsaid = ['image', 'time', 'system'];
const words = (most) => zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()
    .trim()
    .min(1, 'is not empty')
    .max(most, `has at most ${most} characters`)
    .refine((text) => !(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .eY)(text), 'holds a control character');
const day = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()
    .regex(/^\d{4}-\d\d-\d\d$/, 'is a day, as 2027-01-31')
    .refine((text) => isDay(text), 'is no day of the calendar');
function isDay(text) {
    const time = Date.parse(`${text}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
const ignoredFinding = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    id: words(200).describe('The id of the finding, as CVE-2026-1234; of a GHSA its CVE, where it has one, is as good.'),
    package: words(500).optional().describe('Only of this package, by its name. Default: of whichever has it.'),
    until: day.describe('The last day, in UTC, on which it is ignored; from the next on it counts again.'),
    reason: words(1000).describe('Why it does no harm, for whoever reads the record.'),
});
const policyMembers = {
    mode: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['gate', 'report-only'])
        .default('gate')
        .describe('`report-only`: all is told and counted, and nothing fails. A channel that needs `scan` is not met by it.'),
    'fail-on': zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(severities)
        .default('high')
        .describe('Findings of this severity and worse ones fail. `unknown` is the least: with it all of them do.'),
    'fixable-only': zod__WEBPACK_IMPORTED_MODULE_1__  .zMY()
        .default(false)
        .describe('Only findings fail for which there is a fix. Where a report does not say whether there is, it counts as if.'),
    ignore: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(ignoredFinding)
        .max(1000)
        .default([])
        .describe('Findings that do not fail, each with its reason and its last day. One that matches nothing is told.'),
    'max-age': zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()
        .regex(/^(?:[1-9]|[12]\d|3[01])d$|^(?:[1-9]|1\d|2[0-3])h$/, 'is 1h to 23h, or 1d to 31d')
        .default('1d')
        .describe('How old a report may be: hours or days.'),
    'require-packages': zod__WEBPACK_IMPORTED_MODULE_1__  .zMY()
        .default(true)
        .describe('Whether a report must tell that the scanner found packages: without any it has looked at nothing.'),
    unstated: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(unsaid))
        .default([])
        .describe('What a report need not say: `image`, of which image it is; `time`, when it was made: then its file must be young enough; `system`, which operating system it found.'),
};
const scanPolicy = zod__WEBPACK_IMPORTED_MODULE_1__  .rej(policyMembers);
const manifestScan = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    ...policyMembers,
    reports: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().min(1).max(500))
        .min(1)
        .max(100)
        .describe('Globs of scan reports, relative to the working directory; `{slug}` stands for the slug of the leg. Trivy and grype JSON, CycloneDX, SARIF, and OpenVEX for what is not affected.'),
})
    .describe('Reports of vulnerability scanners about the image, and what is asked of them.');
const count = zod__WEBPACK_IMPORTED_MODULE_1__  .aig().int().nonnegative();
const finding = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
    package: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().describe('Empty where the report does not name it.'),
    version: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
    fixed: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().describe('The version that has the fix; empty where there is none, or none is told.'),
    severity: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(severities),
});
const scan = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    gate: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['pass', 'block']).describe('Whether publishing may go on.'),
    by: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().describe('The scanners, each with its version where it is told.'),
    images: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()).describe('The ids or digests of the images that it has looked at.'),
    at: zod__WEBPACK_IMPORTED_MODULE_2__  .w$().describe('When the verdict was reached.'),
    'report-only': zod__WEBPACK_IMPORTED_MODULE_1__  .euz(true)
        .optional()
        .describe('The policy lets nothing fail: where the gate is shut, it would have.'),
    policy: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ 'fail-on': zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(severities), 'fixable-only': zod__WEBPACK_IMPORTED_MODULE_1__  .zMY() })
        .optional()
        .describe('What made a finding fail.'),
    counts: zod__WEBPACK_IMPORTED_MODULE_1__  .jgl(zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(severities), zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
        total: count.describe('Without those that are ignored.'),
        fixable: count.describe('Of these such as have a fix.'),
        ignored: count,
    }))
        .optional()
        .describe('Findings by severity, one for each id and package; without severities that have none.'),
    failing: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(finding).optional().describe('The first of those that shut the gate, the worst first.'),
    problems: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()).optional().describe('What is wrong with the reports; each shuts the gate.'),
    notes: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()).optional().describe('What somebody should know, and shuts nothing.'),
    ignored: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(finding.extend({
        by: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['policy', 'vex', 'scanner']).describe('Who says that it does no harm.'),
        until: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().nullable().describe('The last day of that; null: without end.'),
        reason: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
    }))
        .optional()
        .describe('The first of those that do not count.'),
    reports: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
        path: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().describe('Relative to the workspace.'),
        sha256: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().regex(/^sha256:[0-9a-f]{64}$/),
        format: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().describe('trivy, grype, cyclonedx, sarif or openvex.'),
        at: zod__WEBPACK_IMPORTED_MODULE_2__  .w$().nullable().describe('When it was made; null: it does not say.'),
    }))
        .optional(),
});
function scanRefusal(told) {
    if (told === undefined || told.gate === 'pass' || told['report-only'] === true)
        return undefined;
    const count = told.failing?.length ?? 0;
    const why = told.problems?.[0] ??
        (count === 0 ? '' : `${told.failing?.[0]?.id ?? ''}${count > 1 ? ` and ${count - 1} more` : ''}`);
    return `it did not pass its scan by ${told.by}${why === '' ? '' : `: ${why}`}`;
}
function isScanDue({ scan: wanted, todo }) {
    return wanted !== undefined && wanted.mode !== 'report-only' && todo.includes('verify');
}
function isScannedOnWish({ scan: wanted, verify, todo }) {
    return wanted === undefined && (todo.length > 0 || isUntested({ verify }));
}
function isUntested({ verify }) {
    return verify === null || verify['none'] === true;
}
function scanLack({ scan: told, images }, isDue) {
    if (told === undefined)
        return isDue ? 'a scan is asked for, and its record tells of none' : undefined;
    if (told['report-only'] === true)
        return undefined;
    const other = unscannedImage(told, images);
    return other === undefined ? undefined : `the scan by ${told.by} at ${told.at} was not of its image ${other.id}`;
}
function unscannedImage(told, images) {
    const seen = new Set(told.images);
    return images.find(({ id, digests }) => ![id, ...Object.values(digests)].some((one) => seen.has(one)));
}
function scanWords(scan) {
    const { gate, problems = [] } = scan;
    const refused = problems.length === 0 ? 'not passed' : 'its reports do not count';
    return gate === 'pass' ? countWords(scan) : `${countWords(scan)}, ${refused}`;
}
function countWords({ counts: told = {} }) {
    const counts = severities.flatMap((severity) => {
        const one = told[severity];
        return one === undefined ? [] : [{ severity, ...one }];
    });
    const found = counts.filter(({ total }) => total > 0).map(({ severity, total }) => `${total} ${severity}`);
    const fixable = counts.reduce((sum, one) => sum + one.fixable, 0);
    const ignored = counts.reduce((sum, one) => sum + one.ignored, 0);
    return [
        found.length === 0 ? 'no findings' : `${found.join(', ')}${fixable > 0 ? ` (${fixable} with a fix)` : ''}`,
        ...(ignored > 0 ? [`${ignored} ignored`] : []),
    ].join(', ');
}


/***/ })

};
