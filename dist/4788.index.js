export const id = 4788;
export const ids = [4788,6584,3559];
export const modules = {

/***/ 13041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ publishImageInputs)
/* harmony export */ });
/* unused harmony export publishImageOutputs */
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28619);

/** Everything that the action takes; action.yml and the tables of its README are made from this. */
const publishImageInputs = {
    records: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'The records of what is published: paths, folders that hold them, or prefixes of artifacts. Without it those of this job and, with `plan`, the artifacts of this run.',
    }),
    plan: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'The plan, which says which leg goes to which targets: the path of plan.json, or the name of its artifact.',
    }),
    'plan-digest': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'The output `digest` of the plan; another plan is refused.' }),
    targets: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)({
        description: 'Names of targets of the plan, one a line, or targets themselves as YAML, as `targets` of a manifest has them. Without it all of the plan.',
    }),
    only: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'Legs to publish, separated by commas or line ends, as the action plan takes them: `web`, `web/debian-*`, `layer=base`. Without it all.',
    }),
    incomplete: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['refuse', 'skip'],
        default: 'refuse',
        description: 'What is done where a leg may not be published: `refuse` publishes nothing at all; `skip` publishes every image of which all legs passed, keeps the others back whole, names them, and fails in the end.',
    }),
    version: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'What `{version}` stands for. Without it that of the leg, the tag of the run, or its commit.',
    }),
    'require-verified': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'true',
        description: 'Publish only what has passed its tests. `false` publishes anything, and shows it in red.',
    }),
    mode: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['apply', 'plan'],
        default: 'apply',
        description: '`plan` tells what would be changed, and changes nothing.',
    }),
    'output-directory': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        default: '.',
        description: 'Where files of `deliver: artifact` are written, and merged with what is there, relative to the workspace.',
    }),
    'best-effort-regions': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'Regions that may lag: they are named, and hold nothing up.',
    }),
    'allow-public': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Let a target with `public: true` show its images to everybody.',
    }),
    'allow-dirty': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: "Publish an image of files that differ from the commit also where a target's name, tag or path tells a version or commit; that then ends in `-dirty`.",
    }),
    'allow-untrusted': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: "Publish for a stranger's change, or to targets as a branch or pull request has them. Read the page on security before.",
    }),
    'artifact-prefix': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: 'bakehouse', description: 'The first part of the names of artifacts.' }),
    'github-token': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        secret: true,
        default: '${{ github.token }}',
        description: 'For files with `deliver: commit` or `pull-request`: may write contents, and pull requests.',
    }),
};
/** What later steps and jobs get. */
const publishImageOutputs = {
    published: 'Where everything is now, as JSON: `[{"leg", "build", "target", "kind", "region", "id", "digest", "ref", "status"}]`.',
    images: 'The images as consumers find them, as JSON: `[{"leg", "build", "provider", "region", "id"}]`.',
    'images-by-leg': 'Their ids as JSON: `{"<leg>": {"<region or local>": "<id>"}}`.',
    digest: 'The digest in the registry, where exactly one container image was published.',
    manifest: 'The path of image-manifest.json, which tells all images.',
    changed: '`true` when something was changed; with `mode: plan`, when something would be.',
    mutations: 'How many calls changed something.',
    journal: 'The path of publish-journal.json: every call that changed something, with its end.',
    status: '`published`, `unchanged`, `partial` (all but regions of `best-effort-regions`), `incomplete` (all but images that were kept back) or `failed`; with `mode: plan`, `planned` where something is due.',
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

/***/ 80371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ listenForInterrupt),
/* harmony export */   m: () => (/* binding */ leaveInTime)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

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
        first = Date.now();
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
                const at = interrupt.at() ?? Date.now();
                if (Date.now() - at < LEAVE_MS || (host.kind === 'terminal' && interrupt.count() < 2))
                    return;
                reject(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('The run was cancelled, and what this step waited for did not answer in time.'));
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

/***/ 6584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ jobFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Everything of a job lies here. */
function jobFolder(host) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(host.temporary, 'bakehouse');
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

/***/ 44352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ yamlValues),
/* harmony export */   l: () => (/* binding */ writtenName)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/**
 * The values of a document, whose names are all as they are written: `1.10: x` is called `1.10`. Changes the document.
 * Throws what the parser throws where aliases multiply.
 */
function yamlValues(document, maxAliasCount) {
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Pair: (_, { key }) => {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
                key.value = writtenName(key);
        },
    });
    const value = document.toJS({ maxAliasCount });
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Scalar: (_, scalar) => {
            scalar.value = writtenText(scalar);
        },
    });
    return { value, written: document.toJS({ maxAliasCount }) };
}
/** What a name becomes: `1` and `"1"` are one, and so are nothing and `""`. */
function writtenName(key) {
    if (typeof key.value === 'string')
        return key.value;
    return key.value === null ? '' : (key.source ?? JSON.stringify(key.value));
}
function writtenText({ value, source }) {
    if (typeof value === 'string' || source === undefined)
        return value;
    // Where JSON is read, `null` is no text; `~` nobody takes for a word of JSON.
    return value === null && source !== '~' ? null : source;
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

/***/ 49537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ DIRTY),
/* harmony export */   l: () => (/* binding */ lateValues)
/* harmony export */ });
/** What is appended to all that names a commit, where the image is of other files than the commit has. */
const DIRTY = '-dirty';
/** What placeholders stand for that are known only now. Times are UTC: `20260131235959`, `20260131`. */
function lateValues(run, now, { key, version, isDirty = false, }) {
    const time = now.toISOString().replace(/\D/g, '').slice(0, 14);
    const ref = run.ref.replace(/^refs\/(?:heads|tags|pull)\//, '');
    const tag = /^refs\/tags\/v?(.+)$/.exec(run.ref)?.[1];
    const mark = isDirty ? DIRTY : '';
    return new Map([
        ['version', `${version ?? tag ?? (run.commit === '' ? '0.0.0' : run.commit.slice(0, 7))}${mark}`],
        ['key8', key === null ? 'unkeyed' : key.slice(key.indexOf('-') + 1).slice(0, 8)],
        ['git.sha', `${run.commit}${mark}`],
        ['git.short', `${run.commit.slice(0, 7)}${mark}`],
        ['git.ref', `${ref}${mark}`],
        ['run.id', run.id],
        ['run.attempt', String(run.attempt)],
        ['run.url', run.url],
        ['timestamp', time],
        ['date', time.slice(0, 8)],
    ]);
}


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

/***/ 73222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   jI: () => (/* binding */ byAge),
/* harmony export */   s6: () => (/* binding */ chooseImages),
/* harmony export */   zd: () => (/* binding */ isMarkedVerified)
/* harmony export */ });
/* harmony import */ var _core_utc_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97106);
/* harmony import */ var _image_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41421);


/**
 * Of all own images that carry a key, those of the newest bake that is whole: every image of its set is there, in its
 * region, available and not deprecated. Images of two bakes are never mixed.
 * @param now ms since the epoch; an image deprecated by then does not count
 */
function chooseImages(candidates, now) {
    const bakes = new Map();
    const ailing = [];
    for (const candidate of candidates.toSorted(byAge)) {
        const ailment = ailmentOf(candidate, now);
        if (ailment !== undefined) {
            ailing.push(ailment);
            continue;
        }
        const text = tagOf(candidate.image, _image_set_js__WEBPACK_IMPORTED_MODULE_0__/* .IMAGES_TAG */ .AR) ?? '';
        const set = (0,_image_set_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageSet */ .zw)(text);
        const place = (0,_image_set_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(tagOf(candidate.image, _image_set_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_TAG */ .cJ) ?? '', candidate.region);
        if (set === undefined) {
            ailing.push(`${candidate.image.ImageId ?? 'an image'} in ${candidate.region} does not tell what was baked with it`);
            continue;
        }
        // A copy that somebody made elsewhere carries the tags, but is no part of the bake.
        if (set.kind === 'places' && !set.places.has(place))
            continue;
        const name = JSON.stringify([text, tagOf(candidate.image, _image_set_js__WEBPACK_IMPORTED_MODULE_0__/* .RUN_TAG */ .R2) ?? '']);
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
function ailmentOf({ region, image }, now) {
    const where = `${image.ImageId ?? 'an image'} in ${region}`;
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
    return [
        {
            build: tagOf(image, _image_set_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_TAG */ .cJ) ?? null,
            provider: 'aws',
            account: image.OwnerId ?? null,
            region,
            id: placed.image.ImageId,
            created: (0,_core_utc_js__WEBPACK_IMPORTED_MODULE_1__/* .utcOf */ .y)(image.CreationDate ?? ''),
            digests: {},
            tags: [],
            files: [],
            verified: isMarkedVerified(image),
            runId: tagOf(image, _image_set_js__WEBPACK_IMPORTED_MODULE_0__/* .RUN_TAG */ .R2) ?? null,
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
    return /^(?:\d+|local|true)$/.test(tagOf(image, _image_set_js__WEBPACK_IMPORTED_MODULE_0__/* .VERIFIED_TAG */ .mv) ?? '');
}
function tagOf(image, name) {
    return image.Tags?.find(({ Key }) => Key === name)?.Value;
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


/***/ })

};
