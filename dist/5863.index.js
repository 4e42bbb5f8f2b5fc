export const id = 5863;
export const ids = [5863,6277];
export const modules = {

/***/ 76727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ planInputs)
/* harmony export */ });
/* unused harmony export planOutputs */
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28619);

/** Everything that the action takes; action.yml and the tables of its README are made from this. */
const planInputs = {
    mode: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['plan', 'collect'],
        default: 'plan',
        description: '`collect` is the last job of a run: it reads the records of all legs, tells their images, and fails when a leg failed.',
    }),
    manifest: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'The manifests, relative to the workspace. Without it `bakehouse.yml`, else `IMAGES.json`, `docker/IMAGES.json` or `.docker/IMAGES.json`.',
    }),
    request: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)({
        description: "Instead of a manifest: a build request as packerd took it, as JSON, as the path of a JSON file, or `event` for the event's payload.",
    }),
    profiles: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)({
        description: 'Instead of a manifest: profiles that become images, as YAML: `glob` or `payload`, `template`, `source-images`, and more (see Profiles below).',
    }),
    only: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'Legs to plan, by id, separated by commas or line ends; `*` stands for any part, `web` for all legs of that image, and `layer=base` for those of a layer. An entry of an IMAGES.json also goes by its tag.',
    }),
    except: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ description: 'Legs to leave out, written as for `only`.' }),
    with: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['parents', 'children', 'none'],
        default: 'parents',
        description: 'Who comes along with the legs that `only` names: what they build on, what builds on them, or nobody.',
    }),
    vars: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
        description: 'Variables over those of the manifest, one `name=value` a line, or `leg: name=value` for some legs, written as for `only`.',
    }),
    rebuild: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        default: 'changed',
        description: 'What is baked: `changed`, `all`, or legs written as for `only`, which are baked whatever is found, and all that build on them.',
    }),
    'resolve-sources': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'true',
        description: 'Whether source images are looked for. Without it the legs that need one have no key, and are always baked.',
    }),
    'look-up': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'true',
        description: 'Whether providers are asked for images that are already there. Without it everything is baked.',
    }),
    explain: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'Legs, written as for `only`, of whose keys all files and values are printed, and what differs from the last bake.',
    }),
    list: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Tell all legs in the log, also those that there is nothing to do for, each with its state.',
    }),
    render: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'A folder, relative to the workspace, into which the templates of IMAGES.json or profiles are written. They are no inputs of what lies beside them.',
    }),
    'pass-env': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'Names of environment variables that bake passes on to the build (its input of that name): the values of those that a template reads count for the key. They must be the same here and there.',
    }),
    'dry-run': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Plan any number of legs and levels, and give no matrices.',
    }),
    staging: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: "The repository that container images go through from job to job, as `ghcr.io/acme/staging`, over the manifest's `staging`.",
    }),
    'artifact-prefix': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: 'bakehouse', description: 'The first part of the names of artifacts.' }),
    'require-artifact': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Fail where the plan cannot be kept as an artifact, which other jobs read it from. The plan of an untrusted pull request never is, and does not fail.',
    }),
    summary: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['auto', 'full', 'none'],
        default: 'auto',
        description: "What is added to the job's summary: `auto` folds the plan below its headline, `full` shows all of it, `none` adds nothing. With `mode: collect`, `none` also makes no report.",
    }),
    plan: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'With `mode: collect`: the path of plan.json, or the name of its artifact.' }),
    'plan-digest': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'With `mode: collect`: the output `digest` of the plan; another plan is refused.',
    }),
    records: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'With `mode: collect`: paths of records, or of folders that hold them, where there is no artifact service.',
    }),
};
const levels = [0, 1, 2, 3, 4, 5, 6, 7];
/** What later steps and jobs get. */
const planOutputs = {
    ...Object.fromEntries(levels.map((level) => [
        `level-${level}`,
        level === 0
            ? 'The matrix of the legs that build on nothing that is baked: `{"include": [{"leg", "slug", "image", …}]}`.'
            : `The matrix of the legs with ${level} ${level === 1 ? 'level' : 'levels'} of legs above them.`,
    ])),
    ...Object.fromEntries(levels.map((level) => [`has-level-${level}`, `Whether level ${level} has a leg: the \`if\` of its job.`])),
    count: 'How many legs are to be baked or verified.',
    unchanged: 'How many are as they should be.',
    plan: 'The path of plan.json.',
    digest: 'Its sha256: whoever reads the plan is given it, and refuses another.',
    'plan-artifact': 'The name of the artifact that holds the plan; empty where there is no artifact service.',
    summary: 'The plan in one sentence.',
    images: 'With `mode: collect`: all images as JSON: `[{"leg", "build", "provider", "region", "id"}]`.',
    'images-by-leg': 'With `mode: collect`: ids as JSON: `{"<leg>": {"<region or local>": "<id>"}}`.',
    report: 'With `mode: collect`: the path of the report of the run, an HTML page. As an artifact it is `<artifact-prefix>-report-a<attempt>.html`.',
    status: 'With `mode: collect`: `baked`, `reused` where nothing had to be baked, `failed` or `cancelled`.',
};


/***/ }),

/***/ 47052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readBounded),
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28619);



/**
 * The bytes of a file that somebody else may have written: a plain file (a pipe or a device would never end), and no
 * larger than it may be. Throws a UserError.
 *
 * @param what how the message calls it, such as `The plan`
 */
function readBounded(what, path, mostBytes) {
    const file = open(what, path);
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        if (!stat.isFile())
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} must be a file, but ${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .WU)(path)} is none.`);
        if (stat.size > mostBytes) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} has ${stat.size} bytes; at most ${mostBytes} are read (${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .WU)(path)}).`);
        }
        // Not more than was measured, should it grow meanwhile.
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
/** The bytes as JSON. Throws a UserError for what is not UTF-8 or not JSON. */
function parseJson(what, bytes) {
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} is not UTF-8 text.`);
    }
    try {
        return JSON.parse(text);
    }
    catch (error) {
        // The parser quotes what it read, line ends and all.
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} is not JSON: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error).replace(/\s+/g, ' ').slice(0, 200)}.`);
    }
}
function open(what, path) {
    if (path.includes('\0'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} has a NUL byte in its path.`);
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error) === 'ENOENT' || (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error) === 'ENOTDIR') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} is not there: ${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .WU)(path)} does not exist.`);
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} cannot be read: ${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .WU)(path)} (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error) ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}).`);
    }
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

/***/ 32019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ writeAtomically)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



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


/***/ }),

/***/ 28619:
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
        const given = raw(name);
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

/***/ 89046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestName)
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


/***/ }),

/***/ 97106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ utcOf)
/* harmony export */ });
/**
 * A time as a provider tells it, as a record holds it: UTC, in milliseconds. docker tells nanoseconds and an offset.
 * `null`: it is no time.
 */
function utcOf(text) {
    const time = Date.parse(text.replace(/(\.\d{3})\d+/, '$1'));
    return Number.isFinite(time) ? new Date(time).toISOString() : null;
}


/***/ }),

/***/ 95907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ legDefinition),
/* harmony export */   Dc: () => (/* binding */ acceptances),
/* harmony export */   TI: () => (/* binding */ reuse),
/* harmony export */   UZ: () => (/* binding */ reuses),
/* harmony export */   WC: () => (/* binding */ resolvedSource),
/* harmony export */   mF: () => (/* binding */ acceptance)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var _leg_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44296);


/** A text in which `{name}` stands for a value that is known later (see placeholder.ts); `{{` and `}}` are braces. */
const pattern = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP();
/** An image to start from that no leg of the plan bakes. */
const sourceRequest = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt('of', [
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ of: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('docker'), reference: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1) }).describe('A container image, by name.'),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        of: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('aws'),
        owner: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe('The account, or amazon, aws-marketplace, self.'),
        filters: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        region: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe("Null: the run's own region."),
    })
        .describe('The newest image of an owner that fits the filters.'),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ of: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('map'), file: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), field: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).min(1) })
        .describe('An id out of a JSON file, by the names that lead to it.'),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ of: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('id'), id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1) }),
]);
/** What such an image turned out to be. `id` is what a template or Dockerfile is given. */
const resolvedSource = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    of: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['docker', 'aws', 'map', 'id']),
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
});
/** Paths are relative to the repository, with slashes. A path of a var file that ends in `?` may be missing. */
const packerWork = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    builder: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('packer'),
    template: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    'working-directory': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    only: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(pattern),
    except: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(pattern),
    vars: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), pattern),
    'secret-vars': zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
        .describe('Variable to the name under which the input secret-vars of bake gives its value.'),
    'var-files': zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    arguments: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(pattern),
    'vars-in-environment': zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()
        .describe("Whether the variables reach the environment of the build too, as a build request's do."),
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe('A constraint on the version of Packer.'),
    substitutions: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ METADATA: pattern, NAME: pattern, IMAGE: pattern })
        .nullable()
        .describe('What $METADATA, $NAME and $IMAGE stand for in the template; null: it is no such template.'),
});
const dockerfileWork = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    builder: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('dockerfile'),
    file: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    context: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    target: pattern.nullable(),
    platform: pattern.nullable(),
    args: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), pattern),
    labels: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), pattern),
    secrets: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).describe('Names; the values come from the inputs of bake.'),
    arguments: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(pattern).describe("More arguments of docker build, as IMAGES.json's extra_args gives them."),
});
/** Doubts about an image that is there already, which somebody may say are no reason to bake it again. */
const acceptances = ['unread', 'post-processors'];
const acceptance = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(acceptances);
/** Whether an image that was baked of the same inputs is taken. */
const reuses = ['auto', 'never', 'require', 'strict'];
const reuse = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(reuses);
/** All that is to be known of a leg before anything is looked up: every format that plan reads becomes a list of these. */
const legDefinition = _leg_js__WEBPACK_IMPORTED_MODULE_0__/* .leg */ .BV.extend({
    name: pattern.describe('The name of the image at its provider.'),
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe('What {version} stands for; null: the tag or the commit of the run.'),
    parent: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe('The id of the leg that it builds on.'),
    source: sourceRequest.nullable(),
    work: zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt('builder', [packerWork, dockerfileWork]),
    inputs: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).nullable().describe('Globs that say which files count, instead of the default ones.'),
    accept: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(acceptance)
        .describe('Doubts that are no reason to bake: `unread`, about files that cannot be told beforehand; `post-processors`, about what they did elsewhere.'),
    reuse: reuse
        .optional()
        .describe('Whether an image that was baked of the same inputs is taken instead of baking it again. Default: auto.'),
    extras: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).describe('Further folders and files that count as inputs.'),
    tags: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), pattern),
    'declared-tag': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe('A name that the container image gets on success.'),
    verify: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()).nullable().describe('{kitchen}, {script} or {none: true}; null: not said.'),
    publish: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).describe('Names of targets.'),
    'runs-on': zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())]).nullable(),
    arch: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    timeout: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().positive().nullable().describe('Minutes.'),
    account: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe('The account that the credentials must belong to.'),
    'retry-shell-flake': zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().describe("IMAGES.json: Packer's vanished script is tried again."),
});


/***/ }),

/***/ 44296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ leg),
/* harmony export */   ZF: () => (/* binding */ layers),
/* harmony export */   qd: () => (/* binding */ layer),
/* harmony export */   tF: () => (/* binding */ slugOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

/** Where an image stands in a chain: what all build on, what some build on, what runs. */
const layers = ['base', 'infrastructure', 'application'];
const layer = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(layers).describe('The layer of an image: base, infrastructure or application.');
/** A leg: one image at one set of axis values. */
const leg = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    leg: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('The id: the image, then its axis values in declared order, with slashes between.'),
    slug: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[a-z0-9][a-z0-9._-]*$/)
        .describe('The id where slashes are not allowed: names of artifacts, folders and local references.'),
    image: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('The name of the image.'),
    layer,
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

/***/ 68546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ trimLeft),
/* harmony export */   Pd: () => (/* binding */ trimSpace),
/* harmony export */   ts: () => (/* binding */ cleanPath),
/* harmony export */   xC: () => (/* binding */ isSpace)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

// What Docker is written in decides where its words and paths begin and end, so both are told here as Go tells them.
/** White space as Go's `unicode.IsSpace` knows it; JavaScript's `\s` has U+FEFF besides, and lacks U+0085. */
const SPACES = new Set('\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000');
function isSpace(char) {
    return SPACES.has(char);
}
/** Go's `strings.TrimSpace`. */
function trimSpace(text) {
    let end = text.length;
    while (end > 0 && isSpace(text.charAt(end - 1)))
        end -= 1;
    return trimLeft(text.slice(0, end));
}
function trimLeft(text) {
    let start = 0;
    while (start < text.length && isSpace(text.charAt(start)))
        start += 1;
    return text.slice(start);
}
/** Go's `path.Clean`: the shortest way to write a path; `.` for an empty one. */
function cleanPath(path) {
    const normal = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(path);
    return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal;
}


/***/ }),

/***/ 43148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readHeredoc),
/* harmony export */   t: () => (/* binding */ heredocsOf)
/* harmony export */ });
/* harmony import */ var _go_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68546);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10277);


/** The here-documents that a line announces, in the order of their texts. */
function heredocsOf(line, number) {
    if (!line.includes('<<'))
        return [];
    let words;
    try {
        words = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .splitWords */ .yM)(line, { escape: '\\', line: number, lookup: () => undefined, isRaw: true });
    }
    catch {
        // Docker takes a line whose quotes do not match as one without here-documents.
        return [];
    }
    return words.flatMap((word) => readHeredoc(word, number) ?? []);
}
function readHeredoc(word, line) {
    const [start = '', dash] = /^\d*<<(-?)/.exec(word) ?? [];
    const rest = (0,_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .trimLeft */ .Mr)(word.slice(start.length));
    if (start === '' || rest === '' || rest.includes('<'))
        return undefined;
    const names = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .splitWords */ .yM)(rest, { escape: '\\', line, lookup: () => undefined, isKept: true });
    const [name] = names;
    return name === undefined || names.length > 1 ? undefined : { name, isIndented: dash === '-' };
}


/***/ }),

/***/ 78268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KK: () => (/* binding */ readInstructions),
/* harmony export */   YN: () => (/* binding */ splitBlanks),
/* harmony export */   cA: () => (/* binding */ readDirective),
/* harmony export */   ix: () => (/* binding */ triggerOf),
/* harmony export */   yh: () => (/* binding */ listWords)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28619);
/* harmony import */ var _go_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68546);
/* harmony import */ var _heredoc_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43148);
/* harmony import */ var _source_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11759);




/** Splits a Dockerfile into its instructions, after BuildKit v0.25, frontend/dockerfile/parser/parser.go. */
function readInstructions(lines) {
    const escape = readEscape(lines);
    const list = [];
    let at = 0;
    while (at < lines.length) {
        const line = at + 1;
        const first = (0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .trimLeft */ .Mr)(trimReturns(lines[at] ?? ''));
        at += 1;
        let part = continuation(isComment(first) ? '' : first, escape);
        if (part.isLast && part.text === '')
            continue;
        const parts = [part.text];
        while (!part.isLast && at < lines.length) {
            const next = trimReturns(lines[at] ?? '');
            at += 1;
            // Comments and empty lines within an instruction are passed over.
            if (isComment(next) || (0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .trimLeft */ .Mr)(next) === '')
                continue;
            part = continuation(next, escape);
            parts.push(part.text);
        }
        const text = parts.join('');
        const instruction = instructionOf(text, escape, line);
        list.push(instruction);
        for (const heredoc of mayHoldHeredocs(instruction, escape) ? (0,_heredoc_js__WEBPACK_IMPORTED_MODULE_2__/* .heredocsOf */ .t)(text, line) : []) {
            const end = findEnd(lines, at, heredoc);
            if (end === -1)
                throw (0,_source_text_js__WEBPACK_IMPORTED_MODULE_3__/* .failure */ .V)(`The here-document ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(heredoc.name)} has no last line ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(heredoc.name)}.`, line);
            at = end + 1;
        }
    }
    return { escape, list };
}
/** The instruction that an `ONBUILD` holds. */
function triggerOf({ rest, line }, escape) {
    return instructionOf(rest, escape, line);
}
/** The words of `COPY` and its like, of either form; quotes are kept, for they are removed with the substitution. */
function listWords({ name, rest, line }) {
    return readJsonList(rest, name, line) ?? (rest === '' ? [] : splitBlanks(rest));
}
function splitBlanks(text) {
    return text.split(/[\t\v\f\r ]+/);
}
/** `["a", "b"]`; undefined where it is something else, which docker takes as plain words. */
function readJsonList(text, name, line) {
    if (!text.startsWith('['))
        return undefined;
    let list;
    try {
        list = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (!Array.isArray(list))
        return undefined;
    return list.map((item) => {
        if (typeof item === 'string')
            return item;
        throw (0,_source_text_js__WEBPACK_IMPORTED_MODULE_3__/* .failure */ .V)(`${name.toUpperCase()} with a JSON list takes strings only, but got ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(JSON.stringify(item))}.`, line);
    });
}
function instructionOf(text, escape, line) {
    const [, word = '', behind = ''] = /^([^\t\v\f\r ]*)[\t\v\f\r ]*([^]*)$/.exec((0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .trimSpace */ .Pd)(text)) ?? [];
    const { flags, rest } = splitFlags(behind, escape);
    return { name: word.toLowerCase(), flags, rest: (0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .trimSpace */ .Pd)(rest), line };
}
function splitFlags(text, escape) {
    const flags = [];
    let at = 0;
    for (;;) {
        while ((0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isSpace */ .xC)(text.charAt(at)))
            at += 1;
        if (!text.startsWith('--', at))
            return { flags, rest: text.slice(at) };
        let word = '';
        let quote = '';
        while (at < text.length && (quote !== '' || !(0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isSpace */ .xC)(text.charAt(at)))) {
            let char = text.charAt(at);
            at += 1;
            if (quote === '' && (char === '"' || char === "'"))
                quote = char;
            else if (char === quote)
                quote = '';
            else {
                if (char === escape) {
                    char = text.charAt(at);
                    at += 1;
                }
                word += char;
            }
        }
        if (word === '--')
            return { flags, rest: text.slice(at) };
        flags.push(word);
    }
}
function mayHoldHeredocs(instruction, escape) {
    if (instruction.name === 'onbuild')
        return mayHoldHeredocs(triggerOf(instruction, escape), escape);
    const { name, rest, line } = instruction;
    return /^(?:add|copy|run)$/.test(name) && readJsonList(rest, name, line) === undefined;
}
function findEnd(lines, start, { name, isIndented }) {
    for (let at = start; at < lines.length; at += 1) {
        const line = trimReturns(lines[at] ?? '');
        if ((isIndented ? line.replace(/^\t+/, '') : line) === name)
            return at;
    }
    return -1;
}
/** A line goes on where it ends with the escape character, unless that one is doubled. */
function continuation(line, escape) {
    let end = line.length;
    while (line.charAt(end - 1) === ' ' || line.charAt(end - 1) === '\t')
        end -= 1;
    const goesOn = line.charAt(end - 1) === escape && line.charAt(end - 2) !== escape;
    return goesOn ? { text: line.slice(0, end - 1), isLast: false } : { text: line, isLast: true };
}
function isComment(line) {
    return (0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .trimLeft */ .Mr)(line).startsWith('#');
}
function trimReturns(line) {
    let end = line.length;
    while (line.charAt(end - 1) === '\r')
        end -= 1;
    return line.slice(0, end);
}
/** The directives stand before all else, one a line: a blank line, a comment or an unknown name ends them. */
function readEscape(lines) {
    const seen = new Map();
    for (const [index, line] of lines.entries()) {
        const directive = readDirective((0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .trimLeft */ .Mr)(trimReturns(line)), '#');
        if (directive === undefined)
            break;
        const { name, value } = directive;
        if (seen.has(name))
            throw (0,_source_text_js__WEBPACK_IMPORTED_MODULE_3__/* .failure */ .V)(`The directive "# ${name}=" stands here a second time.`, index + 1);
        if (name === 'escape' && value !== '\\' && value !== '`') {
            throw (0,_source_text_js__WEBPACK_IMPORTED_MODULE_3__/* .failure */ .V)(`The directive "# escape=" must be \\ or \`, but was ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(value)}.`, index + 1);
        }
        seen.set(name, value);
    }
    return seen.get('escape') ?? '\\';
}
/** A directive such as `# syntax=docker/dockerfile:1`. */
function readDirective(line, comment) {
    if (!line.startsWith(comment))
        return undefined;
    const [start, word = ''] = /^\s*([a-zA-Z][a-zA-Z0-9]*)\s*=/.exec(line.slice(comment.length)) ?? [];
    const name = word.toLowerCase();
    if (start === undefined || !['syntax', 'escape', 'check'].includes(name))
        return undefined;
    const value = line.slice(comment.length + start.length).trim();
    return value === '' ? undefined : { name, value };
}


/***/ }),

/***/ 11759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ sourceLines),
/* harmony export */   V: () => (/* binding */ failure)
/* harmony export */ });
/* harmony import */ var _syntax_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97721);

/** Characters; far beyond any Dockerfile, and it bounds the memory and the time that a hostile one can take. */
const MAX_LENGTH = 4 * 1024 * 1024;
/** The lines of a text, without their `\n`; an empty last line is none. A byte order mark is skipped. */
function sourceLines(text, what) {
    if (text.length > MAX_LENGTH)
        throw failure(`The ${what} is longer than ${MAX_LENGTH} characters.`, 1);
    const nul = text.indexOf('\0');
    if (nul !== -1) {
        const line = text.slice(0, nul).split('\n').length;
        throw failure(`The ${what} holds a NUL byte. Save it as UTF-8 text.`, line);
    }
    const lines = text.replace(/^\uFEFF/, '').split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    return lines;
}
/** A mistake in the line with this number, from 1. */
function failure(message, line) {
    return new _syntax_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TemplateSyntaxError */ .C(message, { line, column: 1 });
}


/***/ }),

/***/ 10277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   Vo: () => (/* binding */ expandWord),
/* harmony export */   yM: () => (/* binding */ splitWords)
/* harmony export */ });
/* harmony import */ var _go_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68546);
/* harmony import */ var _source_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11759);


const UNKNOWN = Symbol('unknown');
/** Deeper nesting than any Dockerfile's; it keeps the recursion off the end of the stack. */
const MAX_DEPTH = 200;
/** A word after substitution and the removal of quotes; undefined when it hangs on a value that nobody knows. */
function expandWord(word, options) {
    const reader = new WordReader(word, options, false);
    const text = reader.read('');
    return reader.isUnknown ? undefined : text;
}
/** The words that white space outside of quotes separates. */
function splitWords(line, options) {
    const reader = new WordReader(line, options, true);
    reader.read('');
    return reader.takeWords();
}
/** After BuildKit v0.25, frontend/dockerfile/shell/lex.go, with its oddities. */
class WordReader {
    isUnknown = false;
    #text;
    #options;
    #splits;
    #at = 0;
    #depth = 0;
    #words = [];
    #word = '';
    #isInWord = false;
    constructor(text, options, splits) {
        this.#text = text;
        this.#options = options;
        this.#splits = splits;
    }
    takeWords() {
        if (this.#word !== '')
            this.#words.push(this.#word);
        this.#word = '';
        return this.#words;
    }
    /** Reads up to the character that ends a nested word, and over it; to the end of the text for an empty one. */
    read(stop) {
        if (this.#depth === MAX_DEPTH)
            throw this.#failure(`nests "\${" deeper than ${MAX_DEPTH} levels`);
        this.#depth += 1;
        let result = '';
        while (this.#at < this.#text.length) {
            const char = this.#text.charAt(this.#at);
            if (char === stop) {
                this.#at += 1;
                this.#depth -= 1;
                return result;
            }
            const special = this.#special(char);
            if (special !== undefined) {
                result += special;
                if (char === '$')
                    this.#addAll(special);
                else
                    this.#addRaw(special);
            }
            else
                result += this.#plain(char);
        }
        if (stop !== '')
            throw this.#failure(`lacks the "${stop}" of a "\${"`);
        this.#depth -= 1;
        return result;
    }
    #special(char) {
        if (char === '$')
            return this.#dollar();
        if (char === '<')
            return this.#angle();
        if (char === "'")
            return this.#singleQuoted();
        if (char === '"')
            return this.#doubleQuoted();
        return undefined;
    }
    #plain(char) {
        this.#at += 1;
        if (char !== this.#options.escape) {
            this.#add(char);
            return char;
        }
        const kept = this.#options.isRaw === true ? char : '';
        const escaped = this.#text.charAt(this.#at);
        this.#at += 1;
        this.#addRaw(kept + escaped);
        return kept + escaped;
    }
    #singleQuoted() {
        const end = this.#text.indexOf("'", this.#at + 1);
        if (end === -1)
            throw this.#failure('opens a single quote that nothing closes');
        const quoted = this.#text.slice(this.#at, end + 1);
        this.#at = end + 1;
        return this.#options.isRaw === true ? quoted : quoted.slice(1, -1);
    }
    #doubleQuoted() {
        const { escape, isRaw } = this.#options;
        const quote = isRaw === true ? '"' : '';
        this.#at += 1;
        let result = quote;
        while (this.#at < this.#text.length) {
            const char = this.#text.charAt(this.#at);
            if (char === '$') {
                result += this.#dollar();
                continue;
            }
            this.#at += 1;
            if (char === '"')
                return result + quote;
            const next = this.#text.charAt(this.#at);
            if (char === escape && next === '')
                break;
            if (char === escape && (next === '"' || next === '$' || next === escape)) {
                result += isRaw === true ? char + next : next;
                this.#at += 1;
            }
            else
                result += isRaw === true && char === escape ? char + char : char;
        }
        throw this.#failure('opens a double quote that nothing closes');
    }
    /** `<<` swallows the blanks behind it, so that `<< EOF` is one word. */
    #angle() {
        this.#at += 1;
        if (this.#text.charAt(this.#at) !== '<')
            return '<';
        const start = this.#at + 1;
        this.#at = start;
        while (/^[\t\r ]$/.test(this.#text.charAt(this.#at)))
            this.#at += 1;
        return `<<${this.#text.slice(start, this.#at)}`;
    }
    #dollar() {
        const keeps = this.#options.isRaw === true || this.#options.isKept === true;
        this.#at += 1;
        if (this.#text.charAt(this.#at) !== '{') {
            const name = this.#name();
            if (name === '')
                return '$';
            return keeps ? `$${name}` : this.#use(this.#options.lookup(name));
        }
        this.#at += 1;
        if (/^(?:[{}:]|)$/.test(this.#text.charAt(this.#at)))
            throw this.#failure('holds a "${" without a name');
        const name = this.#name();
        const sign = this.#text.charAt(this.#at);
        this.#at += 1;
        if (sign === '}')
            return keeps ? `\${${name}}` : this.#use(this.#options.lookup(name));
        const modifier = sign === ':' ? this.#text.charAt(this.#at) : sign;
        if (sign === ':')
            this.#at += 1;
        if (!isModifier(sign, modifier))
            throw this.#failure(`uses ${JSON.stringify(sign)} in "\${${name}", which docker does not know`);
        const wasUnknown = this.isUnknown;
        this.isUnknown = false;
        const word = this.#nested();
        const isWordUnknown = this.isUnknown;
        this.isUnknown = wasUnknown;
        if (keeps)
            return `\${${name}${sign === ':' ? ':' : ''}${modifier}${word}}`;
        return this.#modified(modifier, sign === ':', this.#options.lookup(name), isWordUnknown ? UNKNOWN : word);
    }
    /** What is behind the modifier. Its words are not those of the line; yet it clears the word that was begun, as Docker's does. */
    #nested() {
        const [words, isInWord] = [this.#words, this.#isInWord];
        [this.#words, this.#word, this.#isInWord] = [[], '', false];
        const text = this.read('}');
        [this.#words, this.#word, this.#isInWord] = [words, '', isInWord];
        return text;
    }
    #modified(modifier, emptyIsUnset, value, word) {
        if (value === UNKNOWN)
            return this.#use(UNKNOWN);
        const isSet = value !== undefined && !(emptyIsUnset && value === '');
        if (modifier === '-')
            return this.#use(isSet ? value : word);
        if (modifier === '+')
            return this.#use(isSet ? word : '');
        // Docker refuses an unset one behind `?`. It may yet be given by whoever builds, so it counts as unknown here.
        if (modifier === '?')
            return this.#use(isSet ? value : UNKNOWN);
        // `#`, `%` and `/` cut and replace by patterns, which this reader leaves alone.
        return this.#use(value === undefined || value === '' ? '' : UNKNOWN);
    }
    #use(value) {
        if (value === UNKNOWN)
            this.isUnknown = true;
        return typeof value === 'string' ? value : '';
    }
    #name() {
        const pattern = /\p{Nd}+|[@*#?\-$!]|[\p{L}\p{Nd}_]+/uy;
        pattern.lastIndex = this.#at;
        const [found = ''] = pattern.exec(this.#text) ?? [];
        this.#at += found.length;
        return found;
    }
    #addAll(text) {
        if (this.#splits)
            for (const char of text)
                this.#add(char);
    }
    #add(char) {
        if (!this.#splits)
            return;
        if (!(0,_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isSpace */ .xC)(char))
            return this.#addRaw(char);
        if (this.#isInWord && this.#word !== '') {
            this.#words.push(this.#word);
            this.#word = '';
            this.#isInWord = false;
        }
    }
    #addRaw(text) {
        this.#word += text;
        this.#isInWord = true;
    }
    #failure(problem) {
        const cut = this.#text.length > 120 ? `${this.#text.slice(0, 120)}…` : this.#text;
        return (0,_source_text_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V)(`${JSON.stringify(cut)} ${problem}.`, this.#options.line);
    }
}
function isModifier(sign, modifier) {
    return sign === ':' ? /^[-+?]$/.test(modifier) : /^[-+?#%/]$/.test(sign);
}


/***/ }),

/***/ 97721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ TemplateSyntaxError),
/* harmony export */   s: () => (/* binding */ inFile)
/* harmony export */ });
/**
 * A template that cannot be read: what is wrong and where.
 * The message is a sentence without the place, so that a caller may put it into a log line or an annotation.
 */
class TemplateSyntaxError extends Error {
    line;
    column;
    /** The path of the file, once it is known whose text was read. */
    file;
    constructor(message, at, file) {
        super(message);
        this.name = 'TemplateSyntaxError';
        this.line = at.line;
        this.column = at.column;
        this.file = file;
    }
}
/** Runs a reader and names the file in the error it throws. */
function inFile(path, read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof TemplateSyntaxError && error.file === undefined) {
            throw new TemplateSyntaxError(error.message, error, path);
        }
        throw error;
    }
}


/***/ })

};
