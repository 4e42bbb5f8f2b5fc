export const id = 7545;
export const ids = [7545,6632];
export const modules = {

/***/ 73968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ setupPackerInputs)
/* harmony export */ });
/* unused harmony export setupPackerOutputs */
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28619);

/** Everything that the action takes; action.yml and the tables of its README are made from this. */
const setupPackerInputs = {
    version: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        default: 'auto',
        description: "An exact version, a constraint of HashiCorp's kind (`~> 1.9`, `>= 1.9, < 1.12`, `!= 1.9.1`), `latest`, or `auto`: what the version file, the lockfile or the template says, else the Packer that the system has, else the latest.",
    }),
    'version-file': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'A file that names the version: `.packer-version`, `.tool-versions`, or any file of one line.',
    }),
    template: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'A template or a folder of templates: its `required_version` counts, and the plugins that it requires are installed.',
    }),
    plan: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'Instead of `template`: the plan that `leg` is of, as its path or the name of its artifact. It says which template is baked, and whether Packer is needed at all.',
    }),
    leg: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'The leg of the plan that this job bakes.' }),
    'plan-digest': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'The output `digest` of the plan; another plan is refused.' }),
    plugins: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
        description: 'Plugins to install besides, one `github.com/hashicorp/docker ~> 1.1` a line. Legacy JSON templates cannot declare theirs.',
    }),
    lockfile: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: "The lockfile. Without it, `packer.lock.yml` in the template's folder, else at the root, where there is one.",
    }),
    'lockfile-mode': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['read', 'write'],
        default: 'read',
        description: '`write` makes or renews the lockfile from what this run installs.',
    }),
    frozen: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Fail unless there is a lockfile and it says exactly what this run needs.',
    }),
    'problem-matcher': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: "Turn Packer's diagnostics in the output of later steps into annotations, for plain `packer validate` steps. It reads whatever later steps print; `bake` removes it.",
    }),
    keyring: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)({
        description: "The armored public key of a mirror that signs its own lists. Without it, only HashiCorp's key counts.",
    }),
    'prefer-system': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'true',
        description: 'Use the Packer that is on PATH already when it satisfies what is asked for.',
    }),
    'check-latest': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Ask the index for the newest version that satisfies, even when something local does.',
    }),
    mirror: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        secret: true,
        description: "An address, or a `file://` folder, with the shape of HashiCorp's release host. It changes where bytes come from, never what they must hash to.",
    }),
    verify: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['signature', 'checksum'],
        default: 'signature',
        description: '`checksum` trusts the list of sums without its signature.',
    }),
    cache: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['auto', 'true', 'false'],
        default: 'auto',
        description: 'Keep plugins in the Actions cache. `auto` does so only with a lockfile, and not on self-hosted runners, releases, tags, `pull_request_target` and `workflow_run`.',
    }),
    'github-token': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        secret: true,
        default: "${{ github.server_url == 'https://github.com' && github.token || '' }}",
        description: 'For the program that fetches plugins from GitHub, and for nothing else.',
    }),
};
/** What later steps get. */
const setupPackerOutputs = {
    version: "Packer's version, without a leading v.",
    path: "Packer's path.",
    'version-source': 'Who decided on the version: `input`, `version-file`, `lockfile`, `required_version`, `system` or `latest`.',
    'install-source': 'Where it came from: `system`, `tool-cache`, `download` or `mirror`.',
    verified: "What it was held against: `signature`, `signature-by-keyring`, `checksum`, `tool-cache` (verified when it came there), or `none` (the system's).",
    plugins: 'The plugins as JSON: `[{"source", "version", "path", "sha256"}]`.',
    'plugin-path': 'The folder of the plugins; empty where none were asked for.',
    'cache-hit': '`true` when the plugins came out of the cache.',
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

/***/ 31217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ byUnits),
/* harmony export */   d: () => (/* binding */ canonicalJson)
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


/***/ }),

/***/ 43497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ limitTime),
/* harmony export */   GF: () => (/* binding */ NETWORK_MS),
/* harmony export */   d1: () => (/* binding */ runCommand),
/* harmony export */   rR: () => (/* binding */ LOCAL_MS)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);


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
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, [...args], {
        env: { ...options.environment },
        stdio: ['ignore', 'pipe', 'pipe'],
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    let timer;
    const limit = new Promise((_, reject) => {
        timer = setTimeout(() => {
            child.kill('SIGKILL');
            // A child of its own may hold them open, and would keep us here.
            child.stdout.destroy();
            child.stderr.destroy();
            reject(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(silence(program, args, options.limitMs)));
        }, options.limitMs);
    });
    const ended = Promise.all([
        collect(child.stdout),
        collect(child.stderr),
        new Promise((resolve, reject) => {
            child.once('error', reject);
            child.once('close', (code) => resolve(code ?? 128));
        }),
    ]);
    try {
        const [stdout, stderr, exitCode] = await Promise.race([ended, limit]);
        return { exitCode, stdout, stderr };
    }
    finally {
        clearTimeout(timer);
        // What still comes of the loser is nobody's business any more.
        ended.catch(() => { });
        limit.catch(() => { });
    }
}
function silence(program, args, limitMs) {
    const words = args.filter((arg) => /^[a-z][a-z-]{0,19}$/.test(arg)).slice(0, 2);
    return `${[program, ...words].join(' ')} did not answer within ${Math.max(1, Math.round(limitMs / 1000))} s and was ended.`;
}
async function collect(stream) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of stream) {
        const part = Buffer.from(chunk).subarray(0, Math.max(0, MOST_BYTES - bytes));
        bytes += part.length;
        chunks.push(part);
    }
    return Buffer.concat(chunks).toString('utf8');
}


/***/ }),

/***/ 41021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mi: () => (/* binding */ DocumentError),
  sw: () => (/* binding */ checkDocument),
  LF: () => (/* binding */ pathText),
  u0: () => (/* binding */ readDocument),
  WW: () => (/* binding */ toldProblems),
  rA: () => (/* binding */ wantedValue)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/inputs.js
var inputs = __webpack_require__(28619);
// EXTERNAL MODULE: ./.build/core/nearest.js
var nearest = __webpack_require__(89046);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
;// CONCATENATED MODULE: ./.build/core/schema-forms.js

/** What a value may be, without what is only said about it: each form of a union. */
function formsOf(schema) {
    if (schema instanceof schemas/* ZodOptional */.IiU ||
        schema instanceof schemas/* ZodDefault */.XiL ||
        schema instanceof schemas/* ZodNullable */.l1C ||
        schema instanceof schemas/* ZodPrefault */.xgV) {
        return formsOf(schema.unwrap());
    }
    if (schema instanceof schemas/* ZodPipe */.utH)
        return formsOf(schema.in);
    return schema instanceof schemas/* ZodUnion */.fZ7 ? schema.options.flatMap(formsOf) : [schema];
}
/** What a member of that name, or an item of a list, may be. */
function formsBelow(forms, step) {
    return forms.flatMap((form) => {
        if (form instanceof schemas/* ZodObject */.bvH)
            return formsOf(Object.entries(form.shape).find(([name]) => name === step)?.[1]);
        if (form instanceof schemas/* ZodRecord */.b8S)
            return formsOf(form.valueType);
        return form instanceof schemas/* ZodArray */.naA ? formsOf(form.element) : [];
    });
}
/** The names that an object schema has at a path; none where that cannot be told. */
function knownNames(schema, path) {
    const forms = path.reduce(formsBelow, formsOf(schema));
    return forms.flatMap((form) => (form instanceof schemas/* ZodObject */.bvH ? Object.keys(form.shape) : []));
}
/**
 * The value as the schema wants it: where a text is wanted and a plain scalar is none, the scalar as it is written.
 * @param written of the same members as `value`; see yaml-values.ts
 */
function asWanted(schema, value, written) {
    return settled(formsOf(schema), value, written);
}
function settled(forms, value, written) {
    if (forms.length === 0 || typeof value === 'string')
        return value;
    if (Array.isArray(value) && Array.isArray(written)) {
        const below = formsBelow(forms.filter((form) => form instanceof schemas/* ZodArray */.naA), 0);
        return value.map((one, index) => settled(below, one, written[index]));
    }
    if (typeof value === 'object' && value !== null && typeof written === 'object' && written !== null) {
        const texts = new Map(Object.entries(written));
        const named = forms.filter((form) => !(form instanceof schemas/* ZodArray */.naA));
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, settled(formsBelow(named, name), one, texts.get(name))]));
    }
    const isText = forms.some((form) => form instanceof schemas/* ZodString */.NDH) && !forms.some((form) => takes(form, value));
    return isText && typeof written === 'string' ? written : value;
}
/** Whether a value that is no text is what the form means. */
function takes(form, value) {
    if (form instanceof schemas/* ZodLiteral */.DN5 || form instanceof schemas/* ZodEnum */.Vb4)
        return form.safeParse(value).success;
    if (form instanceof schemas/* ZodNumber */.rSt)
        return typeof value === 'number';
    return form instanceof schemas/* ZodBoolean */.WFD && typeof value === 'boolean';
}

// EXTERNAL MODULE: ./.build/core/yaml-values.js
var yaml_values = __webpack_require__(44352);
;// CONCATENATED MODULE: ./.build/core/yaml-structure.js


const MOST_DEPTH = 200;
const TOO_DEEP = 'The file is nested too deeply.';
/**
 * What YAML's parser lets pass and nobody means: a key twice, a key that is no text or that readers would drop unseen, an
 * alias of itself, a pit.
 */
function structureProblems(document) {
    const problems = [];
    const anchors = new Map();
    (0,dist/* visit */.YR)(document, (_, node, path) => {
        const offset = ((0,dist/* isNode */.Ll)(node) ? node.range?.[0] : undefined) ?? 0;
        if (path.length > MOST_DEPTH) {
            problems.push({ offset, message: TOO_DEEP });
            return dist/* visit */.YR.BREAK;
        }
        if ((0,dist/* isAlias */.Vj)(node)) {
            const target = anchors.get(node.source);
            if (path.some((outer) => outer === target)) {
                problems.push({ offset, message: `The alias *${node.source} stands inside of what it stands for.` });
            }
        }
        else if ((0,dist/* isNode */.Ll)(node) && node.anchor !== undefined)
            anchors.set(node.anchor, node);
        if ((0,dist/* isMap */.jh)(node))
            problems.push(...keyProblems(node.items, offset));
        return undefined;
    });
    return problems;
}
function keyProblems(items, start) {
    const seen = new Set();
    return items.flatMap(({ key }) => {
        const offset = ((0,dist/* isNode */.Ll)(key) ? key.range?.[0] : undefined) ?? start;
        if (!(0,dist/* isScalar */.jn)(key))
            return [{ offset, message: 'A key must be a text.' }];
        const name = (0,yaml_values/* writtenName */.l)(key);
        if (name === '__proto__')
            return [{ offset, message: 'A key must not be called "__proto__".' }];
        if (seen.has(name))
            return [{ offset, message: `"${name}" is here twice.` }];
        seen.add(name);
        return [];
    });
}

;// CONCATENATED MODULE: ./.build/core/document.js







/** All that is wrong in a document, told at once. */
class DocumentError extends errors/* PlacedError */.QO {
    file;
    problems;
    constructor(file, problems) {
        super(problems.map((problem) => ({ file, ...problem })));
        this.file = file;
        this.problems = problems;
    }
}
/** More than anybody writes by hand; a parser given more is a way to stop us. */
const MOST_BYTES = 4 * 1024 * 1024;
/** Aliases are for a few repeated lists. A document that multiplies itself is refused (YAML's "billion laughs"). */
const MOST_ALIASES = 100;
const MOST_TOLD = 50;
/** Problems in the order of their lines, and no more than somebody reads. */
function toldProblems(problems) {
    return problems.toSorted((a, b) => a.line - b.line).slice(0, MOST_TOLD);
}
/** Where the parser speaks to programmers. */
const PHRASES = {
    MULTIPLE_DOCS: 'The file holds several documents; it should be one.',
};
/**
 * Reads YAML 1.2 (and so JSON), strictly: no key twice, no key but a plain one, no tag but YAML's own, one document.
 * Throws a DocumentError.
 */
function readDocument(name, bytes) {
    const refuse = (message, line = 1) => new DocumentError(name, [{ line, message }]);
    if (bytes.length > MOST_BYTES)
        throw refuse(`The file has ${bytes.length} bytes; at most ${MOST_BYTES} are read.`);
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw refuse('The file is not UTF-8 text.');
    }
    if (text.includes('\0'))
        throw refuse('The file holds a NUL byte; it is no text.');
    const lines = new dist/* LineCounter */.HN();
    const lineAt = (offset) => lines.linePos(offset).line;
    // Keys are compared below: the parser's own way takes minutes for a file of many.
    const document = (0,dist.parseDocument)(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false, version: '1.2' });
    const told = [...document.errors, ...document.warnings];
    if (told.some(({ message }) => message.includes('call stack')))
        throw refuse(TOO_DEEP);
    const problems = told.length > 0
        ? told.map(({ code, message, pos }) => ({ line: lineAt(pos[0]), message: sentence(PHRASES[code] ?? message) }))
        : structureProblems(document).map(({ offset, message }) => ({ line: lineAt(offset), message }));
    if (problems.length > 0)
        throw new DocumentError(name, problems.slice(0, MOST_TOLD));
    let values;
    try {
        values = (0,yaml_values/* yamlValues */.O)(document, MOST_ALIASES);
    }
    catch (error) {
        throw refuse(sentence(error instanceof Error ? error.message : String(error)));
    }
    const indexes = new Map();
    const lineOf = (path) => {
        for (let length = path.length; length > 0; length -= 1) {
            const offset = offsetOf(document.contents, path.slice(0, length), indexes);
            if (offset !== undefined)
                return lineAt(offset);
        }
        return 1;
    };
    return { name, ...values, lineOf };
}
/** The offset of a member's name, or of an item of a list. */
function offsetOf(root, path, indexes) {
    let node = root;
    let offset;
    for (const step of path) {
        if ((0,dist/* isMap */.jh)(node)) {
            const index = indexes.get(node) ?? new Map(node.items.map((pair) => [keyText(pair.key), pair]));
            indexes.set(node, index);
            const pair = index.get(String(step));
            if (pair === undefined || !(0,dist/* isScalar */.jn)(pair.key))
                return undefined;
            offset = pair.key.range?.[0];
            node = pair.value;
        }
        else if ((0,dist/* isNode */.Ll)(node) && 'items' in node && Array.isArray(node.items)) {
            node = node.items[Number(step)];
            offset = (0,dist/* isNode */.Ll)(node) ? node.range?.[0] : undefined;
        }
        else
            return undefined;
    }
    return offset;
}
function keyText(key) {
    return (0,dist/* isScalar */.jn)(key) ? String(key.value) : '';
}
/**
 * The document as `schema` has it; where it wants a text, a plain scalar is the text that stands in the file. All that is
 * wrong is told at once, each with its line and the nearest name.
 */
function checkDocument(document, schema) {
    const result = schema.safeParse(wantedValue(document, schema));
    if (result.success)
        return result.data;
    throw new DocumentError(document.name, problemsOf(result.error, document, schema));
}
/** The document's value, unchecked and without defaults, with plain scalars as they are written where a text is wanted. */
function wantedValue(document, schema) {
    return asWanted(schema, document.value, document.written);
}
function problemsOf(error, document, schema) {
    const problems = error.issues.flatMap((issue) => problemsOfIssue(issue, document, schema));
    return toldProblems(problems);
}
function problemsOfIssue(issue, document, schema) {
    const where = issue.path.length === 0 ? (issue.code === 'custom' ? '' : 'The file ') : `${pathText(issue.path)} `;
    if (issue.code === 'invalid_union') {
        const meant = meantForm(issue.errors);
        if (meant !== undefined) {
            return meant.flatMap((one) => problemsOfIssue({ ...one, path: [...issue.path, ...one.path] }, document, schema));
        }
    }
    if (issue.code === 'unrecognized_keys') {
        const known = knownNames(schema, issue.path);
        return issue.keys.map((key) => {
            const near = (0,nearest/* nearestName */.q)(key, known);
            const hint = near === undefined ? ` Known are ${known.join(', ')}.` : ` Did you mean "${near}"?`;
            return {
                line: document.lineOf([...issue.path, key]),
                message: `${issue.path.length === 0 ? '' : `${pathText(issue.path)}: `}"${key}" is not known here.${known.length === 0 ? '' : hint}`,
            };
        });
    }
    const line = document.lineOf(issue.path);
    // The name itself is wrong: the rule that it breaks says why.
    if (issue.code === 'invalid_key')
        return [{ line, message: `${where}is a wrong name: ${issue.issues[0]?.message ?? ''}.` }];
    const value = valueAt(document.value, issue.path);
    if (value === undefined && issue.code === 'invalid_union' && isPlain(issue))
        return [{ line, message: `${where}is missing.` }];
    const got = value === undefined ? 'is missing' : `was ${shortly(value)}`;
    return [{ line, message: `${where}${phrase(issue)}${issue.code === 'custom' ? '' : `, but ${got}`}.` }];
}
/** What is wrong with the form of a union that was meant: the one that is wrong furthest in. */
function meantForm(forms) {
    const depthOf = (issues) => Math.min(...issues.map(({ path }) => path.length));
    const possible = forms.filter((issues) => issues.every(({ code, path }) => path.length > 0 || (code !== 'invalid_type' && code !== 'invalid_value')));
    const deepest = Math.max(...possible.map(depthOf));
    const [best, ...others] = possible.filter((issues) => depthOf(issues) === deepest);
    if (best === undefined || others.length === 0)
        return best;
    // With several, what one of them lacks is not what was forgotten; but a name that none has is wrong in any case.
    const unknown = best.filter(({ code }) => code === 'unrecognized_keys');
    return unknown.length === 0 ? best : unknown;
}
/** `images.web.over[0]` */
function pathText(path) {
    return path
        .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`))
        .join('');
}
function phrase(issue) {
    if (issue.code === 'invalid_type' && isPlain(issue))
        return `must be ${article(issue.expected)}`;
    if (issue.code === 'invalid_union' && isPlain(issue))
        return 'must be of another form';
    if (issue.code === 'invalid_value')
        return `must be ${(0,inputs/* orList */.A3)(issue.values.map(String))}`;
    return issue.code === 'custom' ? issue.message : `must fit (${issue.message.toLowerCase()})`;
}
/** Whether the schema says nothing of its own about what is meant. */
function isPlain({ message }) {
    return message.startsWith('Invalid input');
}
function article(type) {
    const words = {
        object: 'a mapping',
        record: 'a mapping',
        array: 'a list',
        string: 'a text',
        number: 'a number',
        int: 'a whole number',
        boolean: 'true or false',
    };
    return words[type] ?? type;
}
function shortly(value) {
    const text = JSON.stringify(value) ?? String(value);
    return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
function valueAt(value, path) {
    let current = value;
    for (const step of path) {
        if (typeof current !== 'object' || current === null)
            return undefined;
        current = Object.getOwnPropertyDescriptor(current, step)?.value;
    }
    return current;
}
function sentence(text) {
    const first = text.split('\n')[0] ?? text;
    return /[.!?]$/.test(first) ? first : `${first}.`;
}


/***/ }),

/***/ 2513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ SHORTEST_CREDENTIAL),
/* harmony export */   Hx: () => (/* binding */ checkPassedNames),
/* harmony export */   MR: () => (/* binding */ credentialNames),
/* harmony export */   Qc: () => (/* binding */ childEnvironment),
/* harmony export */   hN: () => (/* binding */ isCredentialName),
/* harmony export */   w2: () => (/* binding */ credentialValues)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);


/** What a program needs to find itself at home, on any machine. */
const PLAIN = new Set(`PATH HOME USER LOGNAME SHELL LANG LANGUAGE TZ TERM TMPDIR PWD CI HOSTNAME SSH_AUTH_SOCK
   HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY FTP_PROXY http_proxy https_proxy no_proxy all_proxy ftp_proxy
   SSL_CERT_FILE SSL_CERT_DIR CURL_CA_BUNDLE REQUESTS_CA_BUNDLE NODE_EXTRA_CA_CERTS
   CHECKPOINT_DISABLE ImageOS ImageVersion KUBECONFIG GOOGLE_APPLICATION_CREDENTIALS
   RUNNER_TRACKING_ID RUNNER_OS RUNNER_ARCH RUNNER_NAME RUNNER_TEMP RUNNER_TOOL_CACHE RUNNER_ENVIRONMENT
   GITHUB_ACTIONS GITHUB_WORKSPACE GITHUB_REPOSITORY GITHUB_REPOSITORY_OWNER GITHUB_SHA GITHUB_REF GITHUB_REF_NAME
   GITHUB_REF_TYPE GITHUB_HEAD_REF GITHUB_BASE_REF GITHUB_RUN_ID GITHUB_RUN_NUMBER GITHUB_RUN_ATTEMPT GITHUB_JOB
   GITHUB_WORKFLOW GITHUB_ACTOR GITHUB_EVENT_NAME GITHUB_SERVER_URL GITHUB_API_URL`
    .split(/\s+/)
    .filter((name) => name !== ''));
/** Families by their first letters: locales, and what clouds, docker and Packer's own plugins read. */
const FAMILIES = [
    'LC_', 'XDG_', 'AWS_', 'AZURE_', 'ARM_', 'GOOGLE_', 'GCLOUD_', 'CLOUDSDK_', 'OS_', 'OCI_', 'ALICLOUD_', 'DIGITALOCEAN_',
    'HCLOUD_', 'LINODE_', 'SCW_', 'VULTR_', 'EXOSCALE_', 'PROXMOX_', 'VSPHERE_', 'GOVC_', 'VAULT_', 'CONSUL_', 'HCP_',
    'DOCKER_', 'BUILDKIT_', 'BUILDX_', 'PODMAN_', 'PACKER_', 'VAGRANT_', 'ANSIBLE_', 'CHEF_', 'LIBVIRT_', 'QEMU_',
]; // prettier-ignore
/** What makes a process the runner's own: tokens, inputs, state, and the files that set outputs of a step. */
const NEVER = /^(INPUT_|STATE_|ACTIONS_|GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY|ARTIFACTS)$)/i;
/** Names whose values are credentials, whoever set them. */
const CREDENTIAL = /(PASSWORD|PASSWD|SECRET|TOKEN|PRIVATE_KEY|ACCESS_KEY|API_KEY|APIKEY|CREDENTIALS?|PASSPHRASE)(_|$|\d)/i;
const NOT_A_CREDENTIAL = /_(FILE|PATH|URL|URI|DIR|DISABLED|DURATION|EXPIRATION)$|^AWS_ACCESS_KEY_ID$/i;
/**
 * The environment of a child process, built from what is known to be needed rather than inherited.
 * A JavaScript action holds the runner's tokens and command files, which a `run:` step does not; a provisioner that
 * inherited them could set our outputs or read caches and artifacts.
 *
 * @param pass names that the user lets through as well
 * @param add what this child gets on top
 */
function childEnvironment(environment, pass, add) {
    const built = {};
    const passed = new Set(pass);
    for (const [name, value] of Object.entries(environment)) {
        if (value === undefined || NEVER.test(name))
            continue;
        if (PLAIN.has(name) || passed.has(name) || FAMILIES.some((family) => name.startsWith(family)))
            built[name] = value;
    }
    return withoutRelativePath({ ...built, ...add });
}
/**
 * A folder on PATH that is not absolute, `.` or nothing, means the folder that the child starts in: a repository that
 * holds a program called `git` would be run.
 */
function withoutRelativePath({ PATH = '', ...others }) {
    const folders = PATH.split(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter).filter((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(folder));
    // An empty PATH is one of these; without any, the system's own default holds.
    return folders.length === 0 ? others : { ...others, PATH: folders.join(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter) };
}
/** Refuses a `pass-env` that would hand a child the runner's own. */
function checkPassedNames(names) {
    for (const name of names) {
        if (!/^[A-Za-z_]\w*$/.test(name)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`Input "pass-env" must hold names of environment variables, but holds ${JSON.stringify(name)}.`);
        }
        if (NEVER.test(name)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`Input "pass-env" must not name ${name}: with it, whatever a build runs could act as this step. ` +
                'Hand the build a credential of its own instead.');
        }
    }
}
/** Whether the value of a variable of that name is a credential. */
function isCredentialName(name) {
    return CREDENTIAL.test(name) && !NOT_A_CREDENTIAL.test(name);
}
/** What is shorter may be any word, such as `true`; hiding it would hide half of the log. */
const SHORTEST_CREDENTIAL = 8;
/** Values of a child's environment that look like credentials: nothing of ours may print them. */
function credentialValues(environment) {
    return Object.entries(environment).flatMap(([name, value]) => value !== undefined && value.length >= SHORTEST_CREDENTIAL && isCredentialName(name) ? [value] : []);
}
/** A word between underscores that makes a variable a credential, or the way to one. */
const WORDS = new Set(`TOKEN TOKENS KEY KEYS SECRET SECRETS PASSWORD PASSWORDS PASSWD PASS PASSPHRASE PWD AUTH CREDENTIAL CREDENTIALS
   CERTIFICATE CERT PAT APIKEY ACCESSKEY SECRETKEY PASSWORDFILE`.split(/\s+/));
/** Of the names that a build gets: those in which such a word means something else. A shell's PWD is its folder. */
const INNOCENT = /^(?:PWD|SSH_AUTH_SOCK|SSL_CERT_(?:FILE|DIR)|OS_AUTH_(?:URL|TYPE)|OS_CACERT|ANSIBLE_(?:HOST_KEY_CHECKING|SSH_HOST_KEY_CHECKING)|PACKER_KEY_INTERVAL|AWS_EC2_METADATA_\w+|(?:\w+_)?PUBLIC_KEY)$/;
/** Credentials by other names: files and profiles that clouds read, and how a step asks GitHub for a token. */
const BY_NAME = /^(?:AWS_(?:PROFILE|DEFAULT_PROFILE|SHARED_CREDENTIALS_FILE)|OS_(?:CLOUD|CLIENT_CONFIG_FILE)|KUBECONFIG|GOOGLE_APPLICATION_CREDENTIALS|CLOUDSDK_CONFIG|OCI_(?:CLI_)?CONFIG_FILE|ACTIONS_ID_TOKEN_REQUEST_(?:TOKEN|URL))$/;
const PROXY = /^(?:https?|all|ftp)_proxy$/i;
/**
 * Names of credentials that a build of this job would get, for the refusal to run an untrusted change beside them. Any
 * variable of the families that reach a build counts whose name has a credential's word: a list of names is never whole.
 */
function credentialNames(environment) {
    return Object.entries(environment)
        .filter(([name, value]) => value !== undefined && value !== '' && isCredential(name, value))
        .map(([name]) => name)
        .sort();
}
function isCredential(name, value) {
    if (BY_NAME.test(name))
        return true;
    // A proxy with a user: `http://user:password@host`.
    if (PROXY.test(name))
        return value.split('/', 3).join('/').includes('@');
    const reaches = PLAIN.has(name) || FAMILIES.some((family) => name.startsWith(family));
    if (!reaches || INNOCENT.test(name))
        return false;
    return name
        .toUpperCase()
        .split('_')
        .some((word) => WORDS.has(word));
}


/***/ }),

/***/ 80371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ listenForInterrupt),
/* harmony export */   m: () => (/* binding */ leaveInTime)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94850);
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
        first = (0,_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .steadyNow */ .r)();
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
                const at = interrupt.at() ?? (0,_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .steadyNow */ .r)();
                if ((0,_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .steadyNow */ .r)() - at < LEAVE_MS || (host.kind === 'terminal' && interrupt.count() < 2))
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

/***/ 22720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ insideWorkspace),
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   ed: () => (/* binding */ slashedWay),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   wm: () => (/* binding */ withoutPlace)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28619);




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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} names ${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(path)}, which does not exist (looked for ${wanted}).`);
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} names ${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(path)}, which cannot be read (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) ?? String(error)}).`);
    }
    if (!isInside((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root), real)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} must stay inside the workspace, but ${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(path)} leads to ${real}.`);
    }
    // Reading a pipe would wait for ever, and nothing could interrupt it.
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(real);
    if (!stat.isFile() && !stat.isDirectory()) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} must be a file or a folder, but ${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(path)} is a pipe, a socket or a device.`);
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


/***/ }),

/***/ 7304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ withoutTrailing)
/* harmony export */ });
/** A text without whichever of the characters `signs` are at its end. `/\/+$/` would begin anew at each: quadratic. */
function withoutTrailing(text, signs) {
    let end = text.length;
    while (end > 0 && signs.includes(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
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

/***/ 79825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ leftoverWarnings),
/* harmony export */   h1: () => (/* binding */ listLeftovers),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   oL: () => (/* binding */ countLeftovers),
/* harmony export */   sc: () => (/* binding */ tellAsFound),
/* harmony export */   tL: () => (/* binding */ describeLeftover),
/* harmony export */   ub: () => (/* binding */ sweepPart),
/* harmony export */   wm: () => (/* binding */ leftover)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94850);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);



/** Something a run left behind, or might have: what, where, and how to remove it. */
const leftover = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('container, instance, key-pair, security-group, volume, image, snapshot, file, process, …'),
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    region: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    state: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['removed', 'left', 'unchecked'])
        .describe('left: not provably ours, or it could not be removed. unchecked: nobody asked whether it is there, or nobody was answered.'),
    reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    command: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe('What removes it by hand.'),
});
/** A provider that does not answer leaves a line with the command to look for oneself, not an error. */
async function listLeftovers(what, command, found) {
    try {
        return await found;
    }
    catch (error) {
        const reason = `could not be looked for: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`;
        return [{ kind: 'unknown', id: what, region: null, state: 'left', reason, command }];
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
/** How many of each: `2 removed, 1 left, 1 not checked`. */
function countLeftovers(leftovers) {
    const many = (wanted) => leftovers.filter(({ state }) => state === wanted).length;
    const unchecked = many('unchecked');
    return `${many('removed')} removed, ${many('left')} left${unchecked === 0 ? '' : `, ${unchecked} not checked`}`;
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
    const started = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .steadyNow */ .r)();
    const limit = new Promise((resolve) => {
        timer = setTimeout(() => {
            const reason = `could not be looked for: no answer within ${Math.round(((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .steadyNow */ .r)() - started) / 1000)} s`;
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

/***/ 79177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95907);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25101);



/** What still has to be done for a leg; a leg leaves the matrix when nothing is left. */
const todo = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['bake', 'verify']);
const digest = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/);
/** An image that a template or Dockerfile starts from by a name, and what is behind that name now. */
const namedBase = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    named: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('Where and how it is named.'),
    source: _definition_js__WEBPACK_IMPORTED_MODULE_0__/* .resolvedSource */ .WC.nullable().describe('Null: it counts by its name alone.'),
    reason: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable().describe('Why nobody could tell; null where it is known.'),
});
/** A leg of a plan: what it is, where it stands, what is to be done and why. */
const plannedLeg = _definition_js__WEBPACK_IMPORTED_MODULE_0__/* .legDefinition */ .A_.extend({
    level: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().nonnegative().describe('The length of the longest chain of parents above it.'),
    sources: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .resolvedSource */ .WC),
    bases: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(namedBase)
        .optional()
        .describe('Images that its template or Dockerfile names itself; absent where it names none.'),
    recipe: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    key: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    files: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable().describe('The digest of its set of input files, which is in `files`.'),
    values: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).describe('The other parts of the recipe, by name.'),
    todo: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(todo),
    reason: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('Why it is to be done, in words.'),
    state: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n([
        'new',
        'changed',
        'parent',
        'source',
        'forced',
        'post-processors',
        'verify',
        'unknown',
        'unchanged',
        'unselected',
    ]),
    aliases: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).describe('Ids of legs that would make the very same image, and so are not baked.'),
});
/** plan.json: the legs whole, sorted by level and id. A matrix row only names one of them. */
const plan = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('bakehouse/plan/1'),
    from: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).describe('The files that the legs were read from.'),
    templates: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())
        .describe('Templates and Dockerfiles of all legs, planned or not: none counts as an input of another leg.'),
    writes: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())
        .optional()
        .describe('Files and globs of files that bakes of these legs write: none counts for lying beside a template. Absent where there are none.'),
    commit: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    legs: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(plannedLeg),
    files: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(digest, zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()))
        .describe('Sets of input files by digest: path to mode and content.'),
    targets: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()),
    staging: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable().describe('The repository for hand-offs between jobs.'),
    records: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_record_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g).describe('Of the legs that were found at their provider.'),
});


/***/ }),

/***/ 52513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fileStamp)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/**
 * Size, both times and the inode of a file; `undefined` where it is not a plain file. Nobody can set the second of the
 * times back: two stamps that are the same are those of the same bytes.
 */
function fileStamp(path) {
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false, bigint: true });
    return stat?.isFile() === true ? `${stat.size}-${stat.mtimeNs}-${stat.ctimeNs}-${stat.ino}` : undefined;
}


/***/ }),

/***/ 25870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ platformName),
/* harmony export */   Yd: () => (/* binding */ LOCKED_PLATFORMS),
/* harmony export */   tj: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

/** Node's names to those of the releases (facts: setup-packer §1, "Packer's own behaviour"). */
const SYSTEMS = {
    linux: 'linux',
    darwin: 'darwin',
    win32: 'windows',
    freebsd: 'freebsd',
    openbsd: 'openbsd',
};
const ARCHITECTURES = {
    x64: 'amd64',
    arm64: 'arm64',
    ia32: '386',
    arm: 'arm',
    ppc64: 'ppc64le',
};
const BUILT = {
    linux: ['amd64', 'arm64', '386', 'arm', 'ppc64le'],
    darwin: ['amd64', 'arm64'],
    windows: ['amd64', '386'],
    freebsd: ['amd64', '386', 'arm'],
    openbsd: ['amd64', '386', 'arm'],
};
/**
 * The release that runs on this machine.
 *
 * @param system `process.platform`
 * @param machine `process.arch`
 */
function platformOf(system, machine) {
    const os = SYSTEMS[system];
    const arch = ARCHITECTURES[machine];
    const built = os === undefined ? undefined : BUILT[os];
    if (os === undefined || arch === undefined || built === undefined)
        throw unknown(system, machine);
    const extension = os === 'windows' ? '.exe' : '';
    const common = { os, extension, binary: `packer${extension}`, toolArch: machine };
    if (built.includes(arch))
        return { ...common, arch, notice: undefined };
    if (os === 'windows' && arch === 'arm64') {
        const notice = 'Packer is not built for Windows on ARM; the one for amd64 is used, which Windows emulates.';
        return { ...common, arch: 'amd64', notice };
    }
    throw unknown(system, machine);
}
/** `linux_amd64`, as in the names of releases and of the lockfile. */
function platformName({ os, arch }) {
    return `${os}_${arch}`;
}
/** The platforms that a new lockfile pins: those of GitHub's own runners. */
const LOCKED_PLATFORMS = ['linux_amd64', 'linux_arm64', 'darwin_amd64', 'darwin_arm64', 'windows_amd64'];
function unknown(system, machine) {
    const known = Object.entries(BUILT).map(([os, archs]) => `${os} (${archs.join(', ')})`);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Packer is not built for ${system} on ${machine}. It is built for ${known.join('; ')}. ` +
        'Put a Packer of your own on PATH, and it is used.');
}


/***/ }),

/***/ 22263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ hashPlugins),
/* harmony export */   Nj: () => (/* binding */ listPlugins),
/* harmony export */   To: () => (/* binding */ versionOfBinary),
/* harmony export */   c_: () => (/* binding */ removePlugin),
/* harmony export */   qv: () => (/* binding */ keepOnly)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34002);
/* harmony import */ var _recipe_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89761);
/* harmony import */ var _file_stamp_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52513);





/** As Packer has it: a host and at least two more parts (packer: hcl2template/addrs, ParsePluginSourceString). */
const MOST_DEPTH = 16;
/** All binaries for the platform below a folder, sorted by source, then path. */
function listPlugins(folder, platform) {
    const found = [];
    const visit = (parts) => {
        for (const entry of entriesOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ...parts))) {
            if (entry.isDirectory() && parts.length < MOST_DEPTH)
                visit([...parts, entry.name]);
            const version = entry.isFile() ? versionOfBinary(entry.name, parts.at(-1) ?? '', platform) : undefined;
            if (version === undefined)
                continue;
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ...parts, entry.name);
            found.push({ source: parts.join('/'), version, path, sumPath: `${path}_SHA256SUM` });
        }
    };
    visit([]);
    return found.toSorted((a, b) => compare(a.source, b.source) || compare(a.path, b.path));
}
/**
 * The same with the hashes of their bytes; the files beside them are not asked.
 *
 * @param before what was hashed before; a file that is still the same is not read again
 */
async function hashPlugins(plugins, before = []) {
    const hashed = [];
    for (const plugin of plugins) {
        // Before the bytes are read: what changes meanwhile has another one afterwards.
        const stamp = (0,_file_stamp_js__WEBPACK_IMPORTED_MODULE_4__/* .fileStamp */ .a)(plugin.path);
        const known = before.find((one) => one.path === plugin.path && one.stamp === stamp && stamp !== undefined);
        // One after another: the disk is what is slow, and a lockfile has few.
        // oxlint-disable-next-line no-await-in-loop -- as said
        hashed.push({ ...plugin, stamp, sha256: known?.sha256 ?? (await (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256HexOfFile */ .CE)(plugin.path)) });
    }
    return hashed;
}
/**
 * Removes whatever is neither one of these binaries nor its sum, and gives the paths. Links go too, to files and to
 * folders: Packer follows them, and runs each plugin that it finds beside the wanted one to ask it for its version
 * (packer: plugin-getter/plugins.go, ListInstallations).
 */
function keepOnly(folder, kept) {
    const files = new Set(kept.flatMap(({ path, sumPath }) => [path, sumPath]));
    return entriesOf(folder).flatMap((entry) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
        if (entry.isFile() && files.has(path))
            return [];
        const leadsOn = entry.isDirectory() && [...files].some((file) => file.startsWith(`${path}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`));
        if (leadsOn)
            return keepOnly(path, kept);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true });
        return [path];
    });
}
function removePlugin({ path, sumPath }) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(sumPath, { force: true });
}
/** The version in a binary's name; `undefined` when it is no binary of that plugin for the platform. */
function versionOfBinary(file, name, { os, arch, extension }) {
    const start = `packer-plugin-${name}_v`;
    const end = `_${os}_${arch}${extension}`;
    if (!file.startsWith(start) || !file.endsWith(end))
        return undefined;
    const [, version] = /^(.+)_x\d+\.\d+$/.exec(file.slice(start.length, -end.length)) ?? [];
    return version === undefined ? undefined : (0,_recipe_version_js__WEBPACK_IMPORTED_MODULE_3__/* .parseVersion */ .ot)(version);
}
function entriesOf(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true });
    }
    catch {
        return [];
    }
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 21474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LR: () => (/* binding */ demandText),
/* harmony export */   N3: () => (/* binding */ pluginNeeds),
/* harmony export */   lA: () => (/* binding */ fits),
/* harmony export */   uy: () => (/* binding */ bestPlugin)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28619);
/* harmony import */ var _recipe_constraint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6026);
/* harmony import */ var _recipe_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89761);




/** A host, then at least two more parts; nothing that leads elsewhere when it becomes a path. */
const SOURCE = /^[a-z0-9][a-z0-9.-]*(\/[A-Za-z0-9_][\w.-]*){2,15}$/;
/**
 * What the template declares and the input `plugins` names, one per source, sorted.
 *
 * @param lines `github.com/hashicorp/docker ~> 1.1`; the constraint may be left out
 */
function pluginNeeds(required, lines) {
    const needs = new Map();
    const add = (source, text, where, declared) => {
        if (!SOURCE.test(source)) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where} names the plugin ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(source)}; a plugin is named by its source, such as github.com/hashicorp/docker.`);
        }
        const before = needs.get(source);
        const demand = text === '' ? [] : [{ text, constraints: constraintsOf(text, where, source), where }];
        for (const one of demand) {
            const other = before?.demands.find(({ constraints }) => (0,_recipe_constraint_js__WEBPACK_IMPORTED_MODULE_2__/* .excludeEachOther */ .Y)(constraints, one.constraints));
            if (other === undefined)
                continue;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`No version of the plugin ${source} can satisfy both ${other.where} ("${other.text}") and ${where} ("${text}").`);
        }
        const demands = [...(before?.demands ?? []), ...demand];
        if (demands.length > 0 &&
            (0,_recipe_constraint_js__WEBPACK_IMPORTED_MODULE_2__/* .excludeEachOther */ .Y)(demands.flatMap(({ constraints }) => constraints), [])) {
            const all = demands.map((one) => `${one.where} ("${one.text}")`).join(', ');
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`No version of the plugin ${source} can satisfy what is asked for together: ${all}.`);
        }
        needs.set(source, {
            source,
            name: source.slice(source.lastIndexOf('/') + 1),
            demands,
            declared: declared || before?.declared === true,
        });
    };
    for (const { source, version, file, line } of required)
        add(source, version, `${file}:${line}`, true);
    for (const line of lines) {
        const blank = line.search(/\s/);
        const source = blank === -1 ? line : line.slice(0, blank);
        add(source, line.slice(source.length).trim(), 'Input "plugins"', false);
    }
    return [...needs.values()].toSorted((a, b) => (a.source < b.source ? -1 : 1));
}
/** Packer holds the core of a plugin's version against the constraint: a development build counts as its release. */
function fits(version, need) {
    return need.demands.every(({ constraints }) => (0,_recipe_constraint_js__WEBPACK_IMPORTED_MODULE_2__/* .satisfies */ .ib)((0,_recipe_version_js__WEBPACK_IMPORTED_MODULE_3__/* .coreOf */ .z2)(version), constraints));
}
/** The highest of the binaries that a need is content with. */
function bestPlugin(installed, need) {
    return installed
        .filter(({ source, version }) => source === need.source && fits(version, need))
        .toSorted((a, b) => (0,_recipe_version_js__WEBPACK_IMPORTED_MODULE_3__/* .compareVersions */ .Zy)(a.version, b.version))
        .at(-1);
}
/** `~> 1.1, != 1.1.3`; `any version` when nobody says. */
function demandText({ demands }) {
    return demands.length === 0 ? 'any version' : demands.map(({ text }) => text).join(', ');
}
function constraintsOf(text, where, source) {
    try {
        return (0,_recipe_constraint_js__WEBPACK_IMPORTED_MODULE_2__/* .parseConstraints */ .cP)(text);
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where}, plugin ${source}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
    }
}


/***/ }),

/***/ 20765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ MATCHER_VARIABLE),
/* harmony export */   gi: () => (/* binding */ MATCHER_OWNERS),
/* harmony export */   u9: () => (/* binding */ problemMatcher)
/* harmony export */ });
/** The owner of the matcher that setup-packer may register, and that bake removes before it shows what a guest says. */
const OWNER = 'bakehouse-packer';
/** Set for later steps while the matcher is on. */
const MATCHER_VARIABLE = 'BAKEHOUSE_PROBLEM_MATCHER';
/**
 * Packer's diagnostics (hcl.NewDiagnosticTextWriter), as the runner's problem matchers read them:
 *
 *     Error: Unsupported attribute
 *
 *       on base.pkr.hcl line 4, in source "docker" "base":
 */
function problemMatcher() {
    const severity = (name) => ({
        owner: `${OWNER}-${name}`,
        severity: name,
        pattern: [
            {
                regexp: `^(?:\\x1b\\[[0-9;]*m)*${name === 'error' ? 'Error' : 'Warning'}: (.+?)(?:\\x1b\\[[0-9;]*m)*$`,
                message: 1,
            },
            { regexp: '^$' },
            { regexp: '^\\s+on (.+?) line (\\d+)(?:,.*)?:?$', file: 1, line: 2 },
        ],
    });
    return `${JSON.stringify({ problemMatcher: [severity('error'), severity('warning')] }, null, 2)}\n`;
}
const MATCHER_OWNERS = [`${OWNER}-error`, `${OWNER}-warning`];


/***/ }),

/***/ 81422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ isList),
/* harmony export */   Z: () => (/* binding */ isImagesJson)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Whether a file that was named is an IMAGES.json, and no manifest. */
function isImagesJson(file) {
    return file.endsWith('.json') && /images/i.test((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file));
}
/** Whether a plan of these files is a list alone, whose order says what is begun first. */
function isList(from) {
    return from.length > 0 && from.every(isImagesJson);
}


/***/ }),

/***/ 52324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ PLAN_FILE),
/* harmony export */   u: () => (/* binding */ openPlan)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28619);
/* harmony import */ var _plan_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96024);





/** The name of the file, in its artifact and beside the records of the plan. */
const PLAN_FILE = 'plan.json';
/**
 * The plan that an input names: a path of this machine, or the name of an artifact of this run.
 * @param digest what the plan action put out; a plan out of an artifact is not read without it
 */
async function openPlan(host, given, digest) {
    if (given === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('Input "plan" is required here: the path of plan.json, or its artifact.');
    const expected = digest === '' ? undefined : digest;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(host.workspace, given);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return { ...(0,_plan_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readPlan */ .m)(path, expected), fromArtifact: false };
    if (/[/\\]/.test(given))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`Input "plan" names ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(given)}, which does not exist.`);
    if (expected === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('Input "plan-digest" is required with a plan out of an artifact, which any job of the run may have written: the output "digest" of plan.');
    }
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.temporary, 'bakehouse', 'plan-artifact');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    const result = await host.download(given, folder);
    if (result.kind === 'unavailable') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`Input "plan" names ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(given)}, which is no path here, and no artifact: ${result.reason}`);
    }
    return { ...(0,_plan_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readPlan */ .m)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, PLAN_FILE), expected), fromArtifact: true };
}


/***/ }),

/***/ 96024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ renderPlan),
/* harmony export */   m: () => (/* binding */ readPlan)
/* harmony export */ });
/* harmony import */ var _core_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47052);
/* harmony import */ var _core_canonical_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31217);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34002);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28619);
/* harmony import */ var _image_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79177);
/* harmony import */ var _images_json_file_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81422);







/** Ten thousand legs, each with files of its own, have about a third of this. */
const MOST_BYTES = 128 * 1024 * 1024;
const MOST_TOLD = 5;
const STAGES = ['bake', 'verify', 'publish'];
/**
 * The text of plan.json: canonical JSON, legs by level and id, records by leg and stage; one plan has one text. Its
 * digest is `sha256(renderPlan(plan))`.
 */
function renderPlan(plan) {
    return `${(0,_core_canonical_json_js__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)({
        ...plan,
        // Of a list the order is its own.
        legs: (0,_images_json_file_name_js__WEBPACK_IMPORTED_MODULE_5__/* .isList */ .L)(plan.from) ? plan.legs : plan.legs.toSorted((a, b) => a.level - b.level || (0,_core_canonical_json_js__WEBPACK_IMPORTED_MODULE_6__/* .byUnits */ .N)(a.leg, b.leg)),
        records: plan.records.toSorted((a, b) => (0,_core_canonical_json_js__WEBPACK_IMPORTED_MODULE_6__/* .byUnits */ .N)(a.leg, b.leg) || STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage)),
    })}\n`;
}
/**
 * Reads plan.json, which came from another job and is not trusted before it fits its digest.
 * Throws a UserError that says what is wrong with it.
 *
 * @param expected the digest that the plan action put out; none where the file is taken as it is
 */
function readPlan(path, expected) {
    const what = `The plan ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(path)}`;
    if (expected !== undefined && !/^sha256:[0-9a-f]{64}$/.test(expected)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The plan's digest must be sha256: and 64 hex digits, but was ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(expected)}.`);
    }
    const bytes = (0,_core_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readBounded */ .C)('The plan', path, MOST_BYTES);
    const digest = (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes);
    if (expected !== undefined && digest !== expected) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} is another one than was meant: its digest is ${digest}, but ${expected} was asked for. Take plan and digest from one run of the plan action.`);
    }
    const value = (0,_core_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(what, bytes);
    checkSchema(what, value);
    const parsed = _image_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .plan */ .e.safeParse(value);
    if (!parsed.success)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} is not valid: ${problemsOf(parsed.error)}.`);
    checkUnique(what, parsed.data);
    return { plan: parsed.data, digest };
}
function checkSchema(what, value) {
    const isObject = typeof value === 'object' && value !== null && 'schema' in value;
    const schema = isObject && typeof value.schema === 'string' ? value.schema : undefined;
    if (schema === 'bakehouse/plan/1')
        return;
    if (schema?.startsWith('bakehouse/plan/') === true) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} is of the kind ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(schema)}; this version of Bakehouse reads "bakehouse/plan/1". Plan and bake with the same version.`);
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} is no plan: it must begin with the member "schema" of "bakehouse/plan/1".`);
}
/** Ids and slugs become folders, references and names of artifacts: two legs of one would share them. */
function checkUnique(what, { legs }) {
    for (const member of ['leg', 'slug']) {
        const seen = new Set();
        for (const leg of legs) {
            if (seen.has(leg[member]))
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} is not valid: two legs have the ${member} ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(leg[member])}.`);
            seen.add(leg[member]);
        }
    }
}
function problemsOf(error) {
    const told = error.issues.slice(0, MOST_TOLD).map(({ path, message }) => {
        const where = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
        return `${where.replace(/^\./, '').slice(0, 120)}: ${message.slice(0, 200)}`;
    });
    const more = error.issues.length - told.length;
    return `${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
