export const id = 6206;
export const ids = [6206,2451];
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
    'allow-untrusted': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: "Publish for a stranger's change, or to targets as a branch or pull request has them. Read the page on security before.",
    }),
    'artifact-prefix': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: 'bakehouse', description: 'The first part of the names of artifacts.' }),
    'github-token': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
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
    status: '`published`, `unchanged`, `partial` (all but regions of `best-effort-regions`) or `failed`; with `mode: plan`, `planned` where something is due.',
};


/***/ }),

/***/ 41021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mi: () => (/* binding */ DocumentError),
  sw: () => (/* binding */ checkDocument),
  LF: () => (/* binding */ pathText),
  u0: () => (/* binding */ readDocument),
  WW: () => (/* binding */ toldProblems)
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
    const result = schema.safeParse(asWanted(schema, document.value, document.written));
    if (result.success)
        return result.data;
    throw new DocumentError(document.name, problemsOf(result.error, document, schema));
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
        parse,
    };
}
const text = (options) => input(options, (value) => oneLine(value.trim()));
/** A text of several lines, as it is. */
const block = (options) => input(options, (value) => value.trim());
const choice = (options) => input(options, (value) => {
    const found = options.values.find((allowed) => allowed === value.trim());
    if (found === undefined)
        throw new Error(`must be ${orList(options.values)}, but was ${show(value.trim())}`);
    return found;
});
const flag = (options) => input(options, (value) => {
    const word = value.trim().toLowerCase();
    if (word !== 'true' && word !== 'false')
        throw new Error(`must be true or false, but was ${show(value.trim())}`);
    return word === 'true';
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
    return input(options, (value) => [
        ...new Set(words.parse(value).map((word) => {
            const found = options.values.find((allowed) => allowed === word);
            if (found === undefined)
                throw new Error(`must hold ${orList(options.values)}, but holds ${show(word)}`);
            return found;
        })),
    ]);
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
function oneLine(value) {
    // oxlint-disable-next-line no-control-regex -- a control character in a path or a name is never meant
    if (/[\u0000-\u001f\u007f]/.test(value))
        throw new Error(`holds a control character: ${show(value)}`);
    return value;
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

/***/ 42172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ memberOf),
/* harmony export */   G: () => (/* binding */ isObject)
/* harmony export */ });
/** Whether a value of unknown shape has members: a list has none. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A member of its own of a value of unknown shape; never one that it inherits. */
function memberOf(value, name) {
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
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

/***/ 79205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ createScrub),
/* harmony export */   Sb: () => (/* binding */ Secrets),
/* harmony export */   VX: () => (/* binding */ longestForm)
/* harmony export */ });
/* unused harmony export secretForms */
/** Below this an encoding of a secret is too common a text to be taken for it; the plain value is hidden at any length. */
const SHORTEST_ENCODED = 4;
const HIDDEN = '***';
const LONGEST_IN_PATTERN = 512;
const LARGEST_PATTERN = 16_384;
/**
 * The ways in which a secret usually turns up in what programs print. The runner's own masks know some of them
 * (actions/runner ValueEncoders.cs) but not hex, shell quoting or Packer's escapes, and only line by line.
 */
function secretForms(secret) {
    if (secret === '')
        return [];
    const forms = new Set([secret]);
    if (secret.length >= SHORTEST_ENCODED) {
        for (const form of encodedForms(secret))
            forms.add(form);
        // A value of several lines is printed line by line, each behind a prefix.
        for (const line of secret.split(/[\r\n]+/)) {
            const text = line.trim();
            if (text.length < SHORTEST_ENCODED || text === secret)
                continue;
            forms.add(text);
            for (const form of encodedForms(text))
                forms.add(form);
        }
    }
    // Any of these inside Packer's stream.
    const inStream = [...forms].map(machineEscaped);
    for (const form of inStream)
        forms.add(form);
    forms.delete('');
    return [...forms].sort((a, b) => b.length - a.length);
}
function createScrub(secrets) {
    const forms = [...new Set(secrets.flatMap(secretForms))].sort((a, b) => b.length - a.length);
    const long = forms.filter((form) => form.length > LONGEST_IN_PATTERN);
    const patterns = patternsOf(forms.filter((form) => form.length <= LONGEST_IN_PATTERN));
    return (text) => {
        let clean = text;
        // Longest first, so that the whole is hidden where one form begins another.
        for (const form of long)
            if (clean.includes(form))
                clean = clean.replaceAll(form, HIDDEN);
        for (const pattern of patterns)
            clean = clean.replace(pattern, HIDDEN);
        return clean;
    };
}
/** One pass for many forms; in parts, since an engine refuses a pattern of some hundred thousand characters. */
function patternsOf(forms) {
    const parts = [];
    let size = Infinity;
    for (const form of forms) {
        if (size + form.length > LARGEST_PATTERN) {
            parts.push([]);
            size = 0;
        }
        parts.at(-1)?.push(form);
        size += form.length;
    }
    return parts.map((part) => new RegExp(part.map(escapePattern).join('|'), 'g'));
}
/** What a host was told to keep to itself. Its scrub is made anew only when there is something new to hide. */
class Secrets {
    #values = new Set();
    #scrub = (text) => text;
    #stale = false;
    add(value) {
        if (value === '' || this.#values.has(value))
            return;
        this.#values.add(value);
        this.#stale = true;
    }
    scrub(text) {
        if (this.#stale) {
            this.#scrub = createScrub([...this.#values]);
            this.#stale = false;
        }
        return this.#scrub(text);
    }
}
/** The length of the longest form, which a cut through a long line has to look beyond. */
function longestForm(secrets) {
    return Math.max(0, ...secrets.flatMap(secretForms).map((form) => form.length));
}
function encodedForms(secret) {
    const bytes = Buffer.from(secret);
    const hex = bytes.toString('hex');
    return [
        ...base64Forms(bytes),
        // PowerShell's -EncodedCommand.
        ...base64Forms(Buffer.from(secret, 'utf16le')),
        ...uriForms(secret),
        ...jsonForms(secret),
        ...markupForms(secret),
        ...shellForms(secret),
        // PowerShell: a quote doubled inside quotes, a backtick before what it would expand.
        secret.replace(/'/g, "''"),
        secret.replace(/[`"$]/g, '`$&'),
        secret.replace(/"/g, '""'),
        hex,
        hex.toUpperCase(),
        hex.replace(/../g, '\\x$&'),
    ];
}
/** Encoders differ in which marks they leave alone, in how they write a blank, and in the case of their digits. */
function uriForms(secret) {
    if (!secret.isWellFormed())
        return [];
    const lax = encodeURIComponent(secret);
    const percent = (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
    const marks = [
        lax,
        lax.replace(/[!'()*]/g, percent),
        lax.replace(/[!'()~]/g, percent),
        lax.replace(/[!'()*~]/g, percent),
    ];
    const blanks = marks.flatMap((form) => [form, form.replace(/%20/g, '+')]);
    return blanks.flatMap((form) => [form, form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]);
}
function jsonForms(secret) {
    const json = JSON.stringify(secret).slice(1, -1);
    const unit = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
    // Go's encoder, which Packer uses, escapes what HTML would read; others escape the slash, or all beyond ASCII.
    const go = json.replace(/[<>&]/g, unit);
    return [json, go, json.replace(/\//g, '\\/'), json.replace(/[^ -~]/g, unit), go.replace(/[^ -~]/g, unit)];
}
function markupForms(secret) {
    const text = secret.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    const quotes = ['&quot;', '&#34;', '"'].map((quote) => text.replace(/"/g, quote));
    return quotes.flatMap((form) => ['&apos;', '&#39;', '&#x27;', '&#039;', "'"].map((mark) => form.replace(/'/g, mark)));
}
function shellForms(secret) {
    return [
        secret.replace(/'/g, `'\\''`),
        secret.replace(/'/g, `'"'"'`),
        secret.replace(/["$`\\]/g, '\\$&'),
        secret.replace(/[^\w@%+=:,./-]/g, '\\$&'),
        // bash's printf %q
        secret.replace(/[^\w@%+=:./-]/g, '\\$&'),
    ];
}
/** Base64 of the secret wherever it begins in a longer text: three alignments, the part that depends on nothing else. */
function base64Forms(bytes) {
    const forms = [bytes.toString('base64'), bytes.toString('base64url')];
    for (const shift of [0, 1, 2]) {
        const shifted = Buffer.concat([Buffer.alloc(shift), bytes]);
        const whole = Math.floor(shifted.length / 3) * 3;
        const first = shift === 0 ? 0 : 4;
        const inner = shifted.subarray(0, whole).toString('base64').slice(first);
        if (inner.length < SHORTEST_ENCODED)
            continue;
        forms.push(inner, inner.replace(/\+/g, '-').replace(/\//g, '_'));
    }
    return forms;
}
/** Packer's machine-readable stream (packer/ui.go): commas and line ends escaped, nothing else. */
function machineEscaped(text) {
    return text.replace(/,/g, '%!(PACKER_COMMA)').replace(/\r/g, '\\r').replace(/\n/g, '\\n');
}
function escapePattern(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
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
/* harmony export */   l: () => (/* binding */ lateValues)
/* harmony export */ });
/** What placeholders stand for that are known only now. Times are UTC: `20260131235959`, `20260131`. */
function lateValues(run, now, { key, version }) {
    const time = now.toISOString().replace(/\D/g, '').slice(0, 14);
    const ref = run.ref.replace(/^refs\/(?:heads|tags|pull)\//, '');
    const tag = /^refs\/tags\/v?(.+)$/.exec(run.ref)?.[1];
    return new Map([
        ['version', version ?? tag ?? (run.commit === '' ? '0.0.0' : run.commit.slice(0, 7))],
        ['key8', key === null ? 'unkeyed' : key.slice(key.indexOf('-') + 1).slice(0, 8)],
        ['git.sha', run.commit],
        ['git.short', run.commit.slice(0, 7)],
        ['git.ref', ref],
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
        .replace(/^[^a-z0-9]+|-+$/g, '');
    return slug === '' ? 'image' : slug.slice(0, 100);
}


/***/ }),

/***/ 90881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ fill),
/* harmony export */   Hc: () => (/* binding */ fillKnown),
/* harmony export */   Jt: () => (/* binding */ parentNames),
/* harmony export */   SI: () => (/* binding */ sourceNames),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   Vl: () => (/* binding */ lateNames),
/* harmony export */   iJ: () => (/* binding */ placeholdersOf),
/* harmony export */   mz: () => (/* binding */ unknownPlaceholder)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89046);


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
const parentNames = ['parent.id', 'parent.name', 'parent.key'];
const sourceNames = ['source.id', 'source.name'];
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
        const value = name === undefined ? undefined : values.get(name);
        return value === undefined ? part : quoted(value);
    });
}
function unknownPlaceholder(name, known) {
    const near = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestName */ .q)(name, known);
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
        return valueOf(name);
    });
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
