export const id = 7452;
export const ids = [7452];
export const modules = {

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

/***/ 91303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ manifest)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
/* harmony import */ var _image_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95907);
/* harmony import */ var _image_leg_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44296);



/** What every part of an id, a slug and a folder may be made of. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,62}$/;
/** Names that mean something else where an axis' name would stand: in a matrix row, or as a placeholder. */
const TAKEN_NAMES = new Set([
    'leg',
    'slug',
    'image',
    'layer',
    'name',
    'version',
    'runs-on',
    'key8',
    'timestamp',
    'date',
    'include',
    'exclude',
    // Every object of JavaScript has one, and what reads a row of a matrix may be written in it.
    'constructor',
]);
const name = (what) => zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(NAME, `${what} is made of letters, digits, dots, hyphens, plus signs and underscores, at most 63`);
const axisName = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(/^[a-z][a-z0-9_-]{0,30}$/, 'the name of an axis is a lower-case word of at most 31 characters')
    .refine((value) => !TAKEN_NAMES.has(value), 'this name means something else in a matrix row or a placeholder');
const axisValue = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP({ error: 'a value of an axis is a text' })
    .regex(NAME, 'a value of an axis is made of letters, digits, dots, hyphens, plus signs and underscores, at most 63');
const attributeName = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(/^[a-z][a-z0-9_-]{0,30}$/, 'the name of an attribute is a lower-case word of at most 31 characters');
const describedValue = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: axisValue })
    .catchall(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())
    .superRefine((one, context) => {
    for (const name of Object.keys(one)) {
        const message = attributeName.safeParse(name).error?.issues[0]?.message;
        if (message !== undefined)
            context.addIssue({ code: 'custom', path: [name], message });
    }
});
const axisValues = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([axisValue, describedValue]))
    .min(1, 'an axis has at least one value')
    .describe('In the order in which the legs are named. A value may carry attributes, {name, owner: …}, which placeholders read as {<axis>.owner}.');
const axis = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    axisValues.transform((list) => ({ ...describedAxis(list), default: undefined })),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        values: axisValues,
        default: axisValue.optional().describe('For images that are not over the axis, and for finding parents.'),
    })
        .transform((one) => ({ ...describedAxis(one.values), default: one.default })),
])
    .describe('A list of values, or {values, default}.');
function describedAxis(list) {
    const named = list.map((one) => (typeof one === 'string' ? { name: one } : one));
    return {
        values: named.map(({ name }) => name),
        attributes: new Map(named.map(({ name, ...rest }) => [name, new Map(Object.entries(rest))])),
    };
}
/** A path; placeholders whose value is known at plan time may stand in it. */
const path = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).describe('Relative to the folder of the manifest.');
/** A plain scalar is the text that stands there: `1.10`, `007`, `yes`. */
const values = zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP());
const row = zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), axisValue);
const source = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    docker: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).describe('A container image by name; it is resolved to a digest.').optional(),
    aws: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        owner: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).describe('An account of 12 digits, or amazon, aws-marketplace, self.'),
        filters: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).describe("Filters of EC2's DescribeImages, by name."),
        region: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().describe("The region; default: the axis `region`, else the run's own."),
    })
        .describe('The newest image of that owner which fits the filters.')
        .optional(),
    map: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        file: path,
        field: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1)).min(1)])
            .describe('The name of the member, or the names that lead to it.'),
    })
        .describe('An id out of a JSON file.')
        .optional(),
    id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).describe('An id as it is.').optional(),
})
    .refine((one) => Object.values(one).filter((part) => part !== undefined).length === 1, {
    error: 'is one of docker, aws, map and id',
})
    .describe('An image to start from that nothing here bakes: {source.id}.');
const packer = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    template: path.describe('The Packer template: a file, or a folder of HCL2 files.'),
    only: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).default([]).describe('Builds of the template to run; `*` stands for any part.'),
    except: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).default([]).describe('Builds of the template to leave out.'),
    vars: values.default({}).describe('Variables of the template.'),
    'secret-vars': zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())
        .default([])
        .describe('Names of variables whose values are secret: the input `secret-vars` of bake gives them.'),
    'var-files': zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1))
        .default([])
        .describe('Files of variables, the later one wins. One that ends in `?` may be missing.'),
    arguments: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).default([]).describe('More flags for `packer build`.'),
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().describe('A constraint on the version of Packer.'),
})
    .describe('Bakes with Packer.');
const dockerfile = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    file: path.describe('The Dockerfile.'),
    context: path.describe('The build context. Default: the folder of the Dockerfile.').optional(),
    target: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).optional().describe('The stage to build.'),
    platform: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).optional().describe('The platform, as linux/arm64.'),
    args: values.default({}).describe('Build arguments.'),
    labels: values.default({}).describe('Labels of the image.'),
    secrets: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1))
        .default([])
        .describe('Ids of secrets that the Dockerfile mounts: the input `secret-vars` of bake gives them.'),
})
    .describe('Bakes with docker build.');
const script = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    run: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).describe('The command, relative to the folder of the manifest.'),
    report: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).describe('The JUnit, TAP, RSpec or InSpec report that it writes.'),
    'min-tests': zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().nonnegative().optional(),
    'max-skipped': zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().nonnegative().optional(),
});
const verify = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('none'),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        kitchen: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J())
            .describe('Inputs of kitchen-verify by name, and `suites`: the suites that count.'),
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ script }),
], { error: 'it is none, {kitchen: …} or {script: {run, report}}' })
    .describe('How the image is tested. Without it nothing is, and it cannot be published; `none` allows that.');
const image = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    layer: _image_leg_js__WEBPACK_IMPORTED_MODULE_1__/* .layer */ .qd.default('application'),
    over: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).optional().describe('Axes over which the image is baked. Default: all.'),
    include: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(row).default([]).describe('Further cells, each with a value for every axis of `over`.'),
    exclude: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(row).default([]).describe('Cells to leave out: those that have all these values.'),
    from: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().describe('The image of this manifest that it builds on: {parent.id}.'),
    source: source.optional(),
    packer: packer.optional(),
    dockerfile: dockerfile.optional(),
    inputs: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1))
        .optional()
        .describe('Globs of files that count for the bake key, instead of the default ones; `!` leaves out.'),
    accept: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_image_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .acceptance */ .mF)
        .default([])
        .describe('Doubts about an image that is there already which are no reason to bake it again: `unread`, about files that cannot be told beforehand, and `post-processors`, about what those did elsewhere.'),
    verify: verify.optional(),
    publish: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).default([]).describe('Names of targets.'),
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).optional().describe('The name of the image at its provider.'),
    tags: values.default({}).describe('Tags, over the global ones.'),
    'runs-on': zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1)).min(1)])
        .optional()
        .describe('The runner of the job, for the row of the matrix.'),
    arch: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).optional().describe('The architecture.'),
    timeout: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().positive().max(7200).optional().describe('Minutes.'),
    account: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).optional().describe('The account that the credentials must belong to.'),
})
    .refine((one) => (one.packer === undefined) !== (one.dockerfile === undefined), {
    error: 'has either packer or dockerfile, one of them',
})
    .refine((one) => one.from === undefined || one.source === undefined, {
    error: 'has either from or source, not both',
});
/** A place where images are made available; publish-image knows the fields. */
const target = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    oci: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()).optional().describe('A repository of container images.'),
    aws: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()).optional().describe('Accounts, regions and parameters of AWS.'),
    files: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()).optional().describe('Files that carry ids to whoever reads them.'),
})
    .refine((one) => Object.keys(one).length > 0, { error: 'has at least one of oci, aws and files' });
/** `bakehouse.yml`: images, what they build on, and over which axes. */
const manifest = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1, { error: 'the version of this format is 1' }).describe('Of this format.'),
    axes: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(axisName, axis)
        .refine((all) => Object.keys(all).length <= 30, { error: 'has at most 30 axes' })
        .default({})
        .describe('What images vary over, as distros and regions.'),
    images: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(name('the name of an image'), image)
        .refine((all) => Object.keys(all).length > 0, { error: 'has at least one image' }),
    targets: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(name('the name of a target'), target).default({}).describe('Where images are published.'),
    staging: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).optional().describe('A repository for the hand-off of container images between jobs.'),
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).optional().describe('The default for the name of an image.'),
    tags: values.default({}).describe('Tags of all images.'),
    vars: values.default({}).describe('Variables of all Packer templates.'),
    env: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).default([]).describe('Environment variables that placeholders may read as {env.NAME}.'),
});


/***/ }),

/***/ 53194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ buildRequest)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

/** As Packer and an environment take them. `__proto__` would get lost between readers of JSON. */
const variableName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^(?!__proto__$)[A-Za-z_][\w.:-]*$/, 'a letter or underscore, then letters, digits, and . : _ -');
const buildVariable = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        key: variableName.describe('The name of the variable.'),
        value: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Its value. Not for secrets: whoever reads the request reads it.'),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        key: variableName.describe('The name of the variable.'),
        secret: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
            .regex(/^[A-Za-z_][\w.:-]*$/)
            .describe('The name under which the input secret-vars gives its value.'),
    }),
]);
/** What packerd took at POST /build. Its members of a running build are taken, and not read, as packerd did. */
const buildRequest = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[A-Za-z0-9][\w.-]{0,99}$/, 'letters, digits, and . _ -, at most 100')
        .optional()
        .describe('Whatever the sender knows the request by.'),
    giturl: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .describe('The repository: https://host/path, ssh://git@host/path or git@host:path (http:// only to this machine).'),
    branch: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('A branch, a tag or a commit. Default: the default branch.'),
    templatepath: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .default('/packer.json')
        .describe("The template within the repository; a slash at the beginning is the repository's root."),
    buildonly: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().default('').describe('Names of builds of the template, with commas between. Default: all.'),
    buildvars: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(buildVariable).default([]).describe('Variables for Packer and for the environment of the build.'),
    localpath: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().describe('Not read.').optional(),
    responses: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().describe('Not read.').optional(),
    responselinks: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().describe('Not read.').optional(),
});


/***/ })

};
