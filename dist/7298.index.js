export const id = 7298;
export const ids = [7298];
export const modules = {

/***/ 12287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    finishSetup: () => (  finishSetup)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56408);



async function finishSetup(host) {
    removeHalfInstalled(host);
    const key = host.state('cache-key');
    const folder = host.state('cache-folder');
    if (key === '' || folder === '')
        return;
    const result = await host.saveCache([folder], key);
    host.info(result.kind === 'saved'
        ? `Cache ${key}: saved`
        : `Cache ${key}: ${result.kind === 'missed' ? result.reason : 'kept'}`);
}
function removeHalfInstalled(host) {
    const folder = host.state('folder');
    if (folder === '' || !(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__  .FK)(host.toolCache, folder))
        return;
    const isOurs = /^\..+-[0-9a-f]{12}$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder)) && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)).startsWith('packer');
    if (isOurs)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
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


/***/ })

};
