export const id = 7786;
export const ids = [7786];
export const modules = {

/***/ 22299:
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
// EXTERNAL MODULE: ./.build/core/runner/inputs.js
var inputs = __webpack_require__(88278);
// EXTERNAL MODULE: ./.build/core/text/wording.js
var wording = __webpack_require__(37478);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
var registries = __webpack_require__(29396);
;// CONCATENATED MODULE: ./.build/core/runner/schema-forms.js

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
/** The names that an object schema has at a path, without former ones; none where that cannot be told. */
function knownNames(schema, path) {
    const forms = path.reduce(formsBelow, formsOf(schema));
    return forms.flatMap((form) => form instanceof schemas/* ZodObject */.bvH
        ? Object.entries(form.shape).flatMap(([name, member]) => registries/* globalRegistry */.fd.get(member)?.deprecated === true ? [] : name)
        : []);
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

// EXTERNAL MODULE: ./.build/core/text/yaml-values.js
var yaml_values = __webpack_require__(31134);
;// CONCATENATED MODULE: ./.build/core/text/yaml-structure.js


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
            return [{ offset, message: 'A key must be a string.' }];
        const name = (0,yaml_values/* writtenName */.l)(key);
        if (name === '__proto__')
            return [{ offset, message: 'A key must not be called "__proto__".' }];
        if (seen.has(name))
            return [{ offset, message: `"${name}" is here twice.` }];
        seen.add(name);
        return [];
    });
}

;// CONCATENATED MODULE: ./.build/core/text/document.js







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
            const near = (0,wording/* nearestName */.qb)(key, known);
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
        object: 'an object',
        record: 'an object',
        array: 'a list',
        string: 'a string',
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

/***/ 46819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ providerTargets),
/* harmony export */   R0: () => (/* binding */ readTargets),
/* harmony export */   W2: () => (/* binding */ createPublishers),
/* harmony export */   Yg: () => (/* binding */ targetsSchema),
/* harmony export */   cn: () => (/* binding */ FILES),
/* harmony export */   lS: () => (/* binding */ copiesOf),
/* harmony export */   tX: () => (/* binding */ targetSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
/* harmony import */ var _core_text_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22299);
/* harmony import */ var _files_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7617);



/** The kind of target that is no provider's: files that carry ids to whoever reads them. */
const FILES = 'files';
/** What a target may have, as the providers say. */
function targetSchema(providers) {
    const kinds = providers.flatMap(({ name, target }) => (target === undefined ? [] : [[name, target.fields]]));
    const names = kinds.map(([name]) => name).join(', ');
    return zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        ...Object.fromEntries(kinds.map(([name, fields]) => [name, fields.optional()])),
        files: _files_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .filesFields */ .pC.optional(),
    })
        .refine((one) => Object.keys(one).length > 0, { error: `has at least one of ${names} and ${FILES}` });
}
/** All targets of a manifest, by name. */
function targetsSchema(providers) {
    return zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), targetSchema(providers));
}
/**
 * Targets as a manifest has them, strictly. Throws a UserError with all that is wrong.
 * @param where how the message calls them
 */
function readTargets(where, value, providers) {
    const document = { name: where, value, written: value, lineOf: () => 1 };
    return (0,_core_text_document_js__WEBPACK_IMPORTED_MODULE_0__/* .checkDocument */ .sw)(document, targetsSchema(providers));
}
/** The kinds of a target that are providers', in the order of those. */
function providerTargets(target, providers) {
    return providers.flatMap(({ name, target: kind }) => {
        const fields = target?.[name];
        return kind === undefined || fields === undefined ? [] : [{ kind: name, target: kind, fields }];
    });
}
/** The regions, as they are written, that a target copies images to. */
function copiesOf(target, providers) {
    return providerTargets(target, providers).flatMap(({ target: kind, fields }) => kind.copiesTo?.(fields) ?? []);
}
/** One for each kind of each target that somebody publishes to. Throws what a provider's client throws when it is opened. */
async function createPublishers(providers, { targets, candidatesOf, common, files }) {
    const publishers = [];
    for (const [name, target] of Object.entries(targets)) {
        const candidates = candidatesOf(name);
        if (candidates.length === 0)
            continue;
        for (const { target: kind, fields } of providerTargets(target, providers)) {
            publishers.push(await kind.publisher(fields, { ...common, target: name, candidates }));
        }
        if (target.files !== undefined)
            publishers.push(files(name, target.files, candidates));
    }
    return publishers;
}


/***/ }),

/***/ 7617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fx: () => (/* binding */ formats),
/* harmony export */   pC: () => (/* binding */ filesFields),
/* harmony export */   z9: () => (/* binding */ pathProblem)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _image_placeholder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90881);



/** A text with placeholders whose braces are in order; what they stand for is known only with the images. */
const pattern = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .min(1)
    .superRefine((value, context) => {
    try {
        (0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholdersOf */ .iJ)(value);
    }
    catch (error) {
        context.addIssue({ code: 'custom', message: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) });
    }
});
/** What of a path can be told before its placeholders are filled in: each stands for some name. */
const path = pattern.superRefine((value, context) => {
    const problem = pathProblem(value.replace(/\{\{|\}\}|\{[^{}]*\}/g, 'x'));
    if (problem !== undefined)
        context.addIssue({ code: 'custom', message: problem });
});
/** What `git check-ref-format --branch` allows, and no more than anybody writes. */
const branch = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .max(200)
    .regex(/^(?!.*(?:\.\.|\/\/|\.lock(?:\/|$)|@\{|\/\.|\.(?:\/|$)))[A-Za-z0-9_][A-Za-z0-9._+@/-]*(?<!\/)$/, 'the name of a branch is made of letters, digits and . _ - + @ /');
const deliveries = ['artifact', 'commit', 'pull-request'];
/** The members that name files, in the order in which they are written. */
const formats = ['manifest', 'tfvars', 'properties', 'map', 'dotenv', 'markdown'];
/** The field `files` of a target. Paths are relative to the folder of the repository, with slashes. */
const filesFields = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    manifest: path.optional().describe('A JSON file of all images, by the schema bakehouse/image-manifest/1.'),
    tfvars: path
        .optional()
        .describe('A JSON file of variables for Terraform (name it *.auto.tfvars.json) or Packer; of an image in regions a map of ids by region, unless the path or the variable has {region}.'),
    properties: path.optional().describe('A .properties file; what else is in it stays as it is.'),
    map: path.optional().describe('A JSON file that holds ids by names; what else is in it stays as it is.'),
    dotenv: path
        .optional()
        .describe('A file of NAME=value that a shell can source; of an image in regions a name for each region.'),
    markdown: path.optional().describe('A Markdown file with a table of the images.'),
    variable: pattern
        .default('{image}_image_id')
        .describe('The name of a variable in `tfvars`, and in `dotenv` in capital letters.'),
    property: pattern.default('{image}.image.id').describe('The name of a property in `properties`.'),
    field: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([pattern, zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(pattern).min(1)])
        .default('{image}')
        .describe('The name of the member in `map`, or the names that lead to it.'),
    deliver: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(deliveries)
        .default('artifact')
        .describe('artifact: the files are written for later steps; commit: they are pushed to `branch`; pull-request: they are proposed by one pull request.'),
    branch: branch
        .optional()
        .describe('Of commit: the branch that gets the commit, by default the default branch. Of pull-request: the branch that it comes from, by default bakehouse/<target>.'),
})
    .refine((fields) => formats.some((format) => fields[format] !== undefined), {
    error: `names at least one of ${formats.join(', ')}`,
})
    .refine(({ deliver, branch: named }) => deliver !== 'artifact' || named === undefined, {
    path: ['branch'],
    error: 'has a meaning only where `deliver` is commit or pull-request',
})
    .describe('Files that carry ids to whoever reads them.');
/** Folders that no target writes to: what stands there runs by itself, with the rights of the repository. */
const RUNS = ['.github/workflows', '.github/actions'];
const LONGEST_PATH = 1024;
/**
 * What is wrong with a path of a file that is to be written, relative to the folder of a repository; undefined: nothing.
 * It says nothing of links; whoever writes looks for those.
 */
function pathProblem(path) {
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    if (/[\u0000-\u001f\u007f\\]/.test(path))
        return 'must hold neither control characters nor backslashes';
    if (!path.isWellFormed() || Buffer.byteLength(path) > LONGEST_PATH) {
        return `must be a string of at most ${LONGEST_PATH} bytes`;
    }
    if (path.startsWith('/') || /^[A-Za-z]:/.test(path))
        return 'must be relative to the folder of the repository';
    const parts = path.split('/');
    if (parts.some((part) => part === '..'))
        return 'must stay inside the repository';
    if (parts.some((part) => part === '' || part === '.'))
        return 'must name a file, with single slashes and no . between';
    // Other file systems fold case, drop dots and blanks at the end, and know short names; git refuses them all.
    if (parts.some((part) => /^(?:\.git|git~\d+)[. ]*$/i.test(part)))
        return 'must not lead into .git';
    const folded = `${path.toLowerCase()}/`;
    const running = RUNS.find((folder) => folded.startsWith(`${folder}/`));
    return running === undefined ? undefined : `must not lead into ${running}: what stands there runs by itself`;
}


/***/ }),

/***/ 15517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L3: () => (/* binding */ idLeavesOf),
/* harmony export */   pm: () => (/* binding */ slotMatcher),
/* harmony export */   rw: () => (/* binding */ isImageId)
/* harmony export */ });
/* harmony import */ var _core_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1252);

/** The ids of a value out of JSON; undefined where it holds anything else. */
function idLeavesOf(value, names = []) {
    if (typeof value === 'string')
        return [{ names, id: value }];
    if (!(0,_core_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        return undefined;
    const leaves = [];
    for (const [name, one] of Object.entries(value)) {
        const below = idLeavesOf(one, [...names, name]);
        if (below === undefined)
            return undefined;
        leaves.push(...below);
    }
    return leaves;
}
/** Whether leaves stand where one of the slots is. */
function slotMatcher(slots) {
    const closed = new Set(slots.filter(({ isOpen }) => !isOpen).map(({ names }) => JSON.stringify(names)));
    const open = new Set(slots.filter(({ isOpen }) => isOpen).map(({ names }) => JSON.stringify(names.slice(0, -1))));
    return ({ names }) => closed.has(JSON.stringify(names)) || (names.length > 0 && open.has(JSON.stringify(names.slice(0, -1))));
}
/**
 * Whether a text can only be the id of an image. What nobody plans is taken out of a map only where all that stands in it
 * is such an id: texts of others stay.
 */
function isImageId(text) {
    return /^ami-[0-9a-z-]+$|(?:^|@)sha256:[0-9a-f]{64}$/.test(text);
}


/***/ }),

/***/ 19052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ imageManifest),
/* harmony export */   s: () => (/* binding */ renderManifest)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _item_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21887);
/* harmony import */ var _merged_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97973);
/* harmony import */ var _sorted_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91163);
/* harmony import */ var _stale_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41237);






/** `image-manifest.json`: where the images of a target are. The same images make the same bytes: no clock, no run. */
const imageManifest = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz('bakehouse/image-manifest/1'),
    images: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        leg: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1),
        image: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1),
        axes: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
        build: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("The build's name in the template."),
        provider: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        region: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe('The region, or local.'),
        id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).describe('What a consumer starts from.'),
        name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        version: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    }))
        .describe('Sorted by leg, region and build.'),
});
/** The images of this run, and those of legs that it does not publish. Throws a UserError where no manifest of ours is there. */
function renderManifest(items, existing, expected = null) {
    const own = new Set(items.map(({ placed }) => placed.leg));
    const planned = expected?.isWhole === true ? new Set(expected.items.map(({ placed }) => placed.leg)) : null;
    const others = manifestOf(existing).filter(({ leg }) => !own.has(leg));
    const isKept = ({ leg }) => planned?.has(leg) !== false;
    const kept = others.filter(isKept);
    const departed = new Set(others.filter((one) => !isKept(one)).map(({ leg }) => leg));
    const fresh = items.map(({ placed }) => {
        const { leg, image, axes, build, provider, region, id, name, version } = placed;
        return { leg, image, axes: { ...axes }, build, provider, region, id, name, version };
    });
    const images = [...kept, ...fresh].sort(_item_js__WEBPACK_IMPORTED_MODULE_1__/* .byPlace */ .hz);
    return {
        content: (0,_sorted_json_js__WEBPACK_IMPORTED_MODULE_5__/* .sortedJson */ .I)({ schema: 'bakehouse/image-manifest/1', images }),
        notices: [...departed].map(_stale_names_js__WEBPACK_IMPORTED_MODULE_3__/* .departedMessage */ .D9),
    };
}
function manifestOf(existing) {
    const text = existing === null ? '' : (0,_merged_js__WEBPACK_IMPORTED_MODULE_2__/* .utf8Text */ .H)(existing);
    if (text.trim() === '')
        return [];
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        value = undefined;
    }
    const manifest = imageManifest.safeParse(value);
    if (manifest.success)
        return manifest.data.images;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('the file that is there is no image manifest of Bakehouse; remove it, or name another path.');
}


/***/ }),

/***/ 97973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ utf8Text)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

/** The text of a file in UTF-8, byte for byte: also a byte order mark stays. Throws a UserError. */
function utf8Text(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('the file that is there is not UTF-8 text.');
    }
}


/***/ }),

/***/ 91163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ sortedJson)
/* harmony export */ });
/** A value as JSON for files under version control: members sorted by their UTF-16 units, two blanks, a line end. */
function sortedJson(value, unit = '  ') {
    return `${indented(value, '', unit)}\n`;
}
function indented(value, margin, unit) {
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const inner = `${margin}${unit}`;
    const [open, close, parts] = Array.isArray(value)
        ? ['[', ']', value.map((one) => indented(one, inner, unit))]
        : [
            '{',
            '}',
            Object.entries(value)
                .sort(([a], [b]) => (a < b ? -1 : 1))
                .map(([name, one]) => `${JSON.stringify(name)}: ${indented(one, inner, unit)}`),
        ];
    if (parts.length === 0)
        return `${open}${close}`;
    return `${open}\n${parts.map((part) => `${inner}${part}`).join(',\n')}\n${margin}${close}`;
}


/***/ }),

/***/ 41237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ departedMessage),
/* harmony export */   EO: () => (/* binding */ staleNames),
/* harmony export */   HH: () => (/* binding */ staleMessage)
/* harmony export */ });
/* harmony import */ var _image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90881);
/* harmony import */ var _id_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15517);


/** No image has a longer one; a pattern of several placeholders would take its time with it. */
const LONGEST_NAME = 300;
/**
 * The names in a file that an image would have, and that no leg of the plan makes: of one that was renamed or given up.
 * @param pattern that names are made by
 * @param found what stands in the file
 * @param own names that legs make
 * @param written how the file writes what is no placeholder
 */
function staleNames(pattern, found, own, written = (literal) => literal) {
    if ((0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholdersOf */ .iJ)(pattern).length === 0)
        return [];
    const parts = pattern.split(/\{[^{}]*\}/).map((part) => written(part.replaceAll('{{', '{').replaceAll('}}', '}')));
    return found.flatMap(([name, value]) => !own.has(name) && (0,_id_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isImageId */ .rw)(value) && name.length <= LONGEST_NAME && isLike(name, parts) ? [name] : []);
}
/** Whether a name is these parts with something between each two. Each is taken where it comes first: no other can help. */
function isLike(name, [first = '', ...others]) {
    const last = others.pop() ?? '';
    if (!name.startsWith(first))
        return false;
    let at = first.length;
    for (const part of others) {
        const found = name.indexOf(part, at + 1);
        if (found === -1)
            return false;
        at = found + part.length;
    }
    return name.endsWith(last) && name.length - last.length > at;
}
/** What a reader of the log is told of such a name. */
function staleMessage(name) {
    return `${JSON.stringify(name)} is of no leg of the plan; it stays as it is, and goes stale. Remove it if nobody reads it.`;
}
function departedMessage(name) {
    return `${JSON.stringify(name)} is taken out, as it is of no leg of the plan.`;
}


/***/ }),

/***/ 21887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Er: () => (/* binding */ sortedItems),
/* harmony export */   Hq: () => (/* binding */ tellsRegion),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   fv: () => (/* binding */ pendingId),
/* harmony export */   fw: () => (/* binding */ placedAsBaked),
/* harmony export */   hz: () => (/* binding */ byPlace),
/* harmony export */   mm: () => (/* binding */ isPending)
/* harmony export */ });
/* harmony import */ var _image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90881);

/**
 * The images of a target's legs, sorted by leg, region and build, so that what is made of them is always the same.
 * @param placed of all legs of the run; those of others are left out
 */
function itemsOf(candidates, placed) {
    const byLeg = new Map(candidates.map((candidate) => [candidate.leg, candidate]));
    const regions = new Map();
    for (const { image, region } of placed)
        regions.set(image, (regions.get(image) ?? new Set()).add(region));
    return sortedItems(placed.flatMap((one) => {
        const candidate = byLeg.get(one.leg);
        if (candidate === undefined)
            return [];
        const values = new Map([['version', one.version], ['name', one.name], ...candidate.values]);
        values.set('image', one.image).set('slug', candidate.slug).set('region', one.region).set('build', one.build);
        const isRegional = Object.hasOwn(one.axes, 'region') || (regions.get(one.image)?.size ?? 0) > 1;
        return [{ placed: one, values, isRegional }];
    }));
}
function sortedItems(items) {
    return items.toSorted((a, b) => byPlace(a.placed, b.placed));
}
const PENDING = 'pending:';
/** What stands for the id of an image that is not there yet; `build` where it is one of several of its leg. */
function pendingId(leg, region, build = '') {
    return `${PENDING}${leg}/${region}${build === '' ? '' : `/${build}`}`;
}
function isPending(id) {
    return id.startsWith(PENDING);
}
/** Where images are before anything is published: as far as can be told in a preflight. */
function placedAsBaked({ leg, image, axes, images, record, values }) {
    return images.map(({ build, provider, region, id }) => ({
        leg,
        image,
        axes,
        build,
        provider,
        region,
        id,
        name: record.name,
        version: values.get('version') ?? '',
    }));
}
/** Whether a name or path made by a pattern is another in each region. */
function tellsRegion(pattern) {
    return (0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholdersOf */ .iJ)(pattern).includes('region');
}
function byPlace(a, b) {
    for (const member of ['leg', 'region', 'build', 'id']) {
        if (a[member] !== b[member])
            return a[member] < b[member] ? -1 : 1;
    }
    return 0;
}


/***/ })

};
