export const id = 1939;
export const ids = [1939,4377];
export const modules = {

/***/ 81939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    schemaText: () => (  schemaText)
  });
  var zod__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(98439);
  var zod__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2503);
  var _image_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79177);
  var _image_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24375);
  var _packer_install_lockfile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12252);
  var _pipeline_response_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13750);
  var _plan_manifest_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91303);
  var _plan_sources_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2422);
  var _plan_request_build_request_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53194);
  var _publish_files_formats_image_manifest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19052);
  var _publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39914);
  var _publish_engine_targets_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(46819);
  var _providers_providers_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(24373);
  var _image_verification_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(17453);













const formats = {
    'build-request': { type: _plan_request_build_request_js__WEBPACK_IMPORTED_MODULE_6__  .m, io: 'input' },
    'build-response': { type: _pipeline_response_js__WEBPACK_IMPORTED_MODULE_3__  .yS, io: 'output' },
    'image-manifest': { type: _publish_files_formats_image_manifest_js__WEBPACK_IMPORTED_MODULE_7__  .B, io: 'output' },
    lockfile: { type: _packer_install_lockfile_js__WEBPACK_IMPORTED_MODULE_2__  .gX, io: 'output' },
    manifest: {
        type: (0,_plan_manifest_manifest_js__WEBPACK_IMPORTED_MODULE_4__  .Q)((0,_publish_engine_targets_js__WEBPACK_IMPORTED_MODULE_9__  .tX)(_providers_providers_js__WEBPACK_IMPORTED_MODULE_10__.providers), (0,_plan_sources_js__WEBPACK_IMPORTED_MODULE_5__  .Bb)(_providers_providers_js__WEBPACK_IMPORTED_MODULE_10__.providers), (0,_plan_sources_js__WEBPACK_IMPORTED_MODULE_5__  .o$)(_providers_providers_js__WEBPACK_IMPORTED_MODULE_10__.providers)),
        io: 'input',
    },
    plan: { type: (0,_image_plan_js__WEBPACK_IMPORTED_MODULE_0__  .ap)((0,_plan_sources_js__WEBPACK_IMPORTED_MODULE_5__  .eb)(_providers_providers_js__WEBPACK_IMPORTED_MODULE_10__.providers)), io: 'output' },
    'publish-journal': { type: _publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_8__  .Di, io: 'output' },
    record: { type: _image_record_js__WEBPACK_IMPORTED_MODULE_1__  .g, io: 'output' },
};
function schemaOf(name) {
    const { type, io } = formats[name];
    return zod__WEBPACK_IMPORTED_MODULE_12__  .bl(type, {
        target: 'draft-2020-12',
        io,
        override: io === 'input' ? takeScalars : nameTargetKinds,
    });
}
const nameTargetKinds = ({ zodSchema, jsonSchema }) => {
    if (zodSchema !== _image_verification_js__WEBPACK_IMPORTED_MODULE_11__  .TX)
        return;
    jsonSchema.enum = [..._providers_providers_js__WEBPACK_IMPORTED_MODULE_10__.providers.flatMap(({ name, target }) => (target === undefined ? [] : [name])), _publish_engine_targets_js__WEBPACK_IMPORTED_MODULE_9__  .cn];
};
const takeScalars = ({ zodSchema, jsonSchema, path }) => {
    if (!(zodSchema instanceof zod__WEBPACK_IMPORTED_MODULE_13__  .NDH) || path.at(-1) === 'propertyNames')
        return;
    Object.assign(jsonSchema, { type: ['string', 'number', 'boolean'] });
};
function schemaText(name) {
    return `${JSON.stringify({ title: `Bakehouse ${name}`, ...schemaOf(name) }, null, 2)}\n`;
}


/***/ }),

/***/ 22299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Mi: () => (  DocumentError),
  sw: () => (  checkDocument),
  LF: () => (  pathText),
  u0: () => (  readDocument),
  WW: () => (  toldProblems),
  rA: () => (  wantedValue)
});

var dist = __webpack_require__(38815);
var errors = __webpack_require__(8005);
var inputs = __webpack_require__(88278);
var wording = __webpack_require__(37478);
var schemas = __webpack_require__(2503);
var registries = __webpack_require__(29396);
;// CONCATENATED MODULE: ./.build/core/runner/schema-forms.js

function formsOf(schema) {
    if (schema instanceof schemas .IiU ||
        schema instanceof schemas .XiL ||
        schema instanceof schemas .l1C ||
        schema instanceof schemas .xgV) {
        return formsOf(schema.unwrap());
    }
    if (schema instanceof schemas .utH)
        return formsOf(schema.in);
    return schema instanceof schemas .fZ7 ? schema.options.flatMap(formsOf) : [schema];
}
function formsBelow(forms, step) {
    return forms.flatMap((form) => {
        if (form instanceof schemas .bvH)
            return formsOf(Object.entries(form.shape).find(([name]) => name === step)?.[1]);
        if (form instanceof schemas .b8S)
            return formsOf(form.valueType);
        return form instanceof schemas .naA ? formsOf(form.element) : [];
    });
}
function knownNames(schema, path) {
    const forms = path.reduce(formsBelow, formsOf(schema));
    return forms.flatMap((form) => form instanceof schemas .bvH
        ? Object.entries(form.shape).flatMap(([name, member]) => registries .fd.get(member)?.deprecated === true ? [] : name)
        : []);
}
function asWanted(schema, value, written) {
    return settled(formsOf(schema), value, written);
}
function settled(forms, value, written) {
    if (forms.length === 0 || typeof value === 'string')
        return value;
    if (Array.isArray(value) && Array.isArray(written)) {
        const below = formsBelow(forms.filter((form) => form instanceof schemas .naA), 0);
        return value.map((one, index) => settled(below, one, written[index]));
    }
    if (typeof value === 'object' && value !== null && typeof written === 'object' && written !== null) {
        const texts = new Map(Object.entries(written));
        const named = forms.filter((form) => !(form instanceof schemas .naA));
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, settled(formsBelow(named, name), one, texts.get(name))]));
    }
    const isText = forms.some((form) => form instanceof schemas .NDH) && !forms.some((form) => takes(form, value));
    return isText && typeof written === 'string' ? written : value;
}
function takes(form, value) {
    if (form instanceof schemas .DN5 || form instanceof schemas .Vb4)
        return form.safeParse(value).success;
    if (form instanceof schemas .rSt)
        return typeof value === 'number';
    return form instanceof schemas .WFD && typeof value === 'boolean';
}

var yaml_values = __webpack_require__(31134);
;// CONCATENATED MODULE: ./.build/core/text/yaml-structure.js


const MOST_DEPTH = 200;
const TOO_DEEP = 'The file is nested too deeply.';
function structureProblems(document) {
    const problems = [];
    const anchors = new Map();
    (0,dist .YR)(document, (_, node, path) => {
        const offset = ((0,dist .Ll)(node) ? node.range?.[0] : undefined) ?? 0;
        if (path.length > MOST_DEPTH) {
            problems.push({ offset, message: TOO_DEEP });
            return dist .YR.BREAK;
        }
        if ((0,dist .Vj)(node)) {
            const target = anchors.get(node.source);
            if (path.some((outer) => outer === target)) {
                problems.push({ offset, message: `The alias *${node.source} stands inside of what it stands for.` });
            }
        }
        else if ((0,dist .Ll)(node) && node.anchor !== undefined)
            anchors.set(node.anchor, node);
        if ((0,dist .jh)(node))
            problems.push(...keyProblems(node.items, offset));
        return undefined;
    });
    return problems;
}
function keyProblems(items, start) {
    const seen = new Set();
    return items.flatMap(({ key }) => {
        const offset = ((0,dist .Ll)(key) ? key.range?.[0] : undefined) ?? start;
        if (!(0,dist .jn)(key))
            return [{ offset, message: 'A key must be a string.' }];
        const name = (0,yaml_values .l)(key);
        if (name === '__proto__')
            return [{ offset, message: 'A key must not be called "__proto__".' }];
        if (seen.has(name))
            return [{ offset, message: `"${name}" is here twice.` }];
        seen.add(name);
        return [];
    });
}

;// CONCATENATED MODULE: ./.build/core/text/document.js







class DocumentError extends errors .QO {
    file;
    problems;
    constructor(file, problems) {
        super(problems.map((problem) => ({ file, ...problem })));
        this.file = file;
        this.problems = problems;
    }
}
const MOST_BYTES = 4 * 1024 * 1024;
const MOST_ALIASES = 100;
const MOST_TOLD = 50;
function toldProblems(problems) {
    return problems.toSorted((a, b) => a.line - b.line).slice(0, MOST_TOLD);
}
const PHRASES = {
    MULTIPLE_DOCS: 'The file holds several documents; it should be one.',
};
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
    const lines = new dist .HN();
    const lineAt = (offset) => lines.linePos(offset).line;
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
        values = (0,yaml_values .O)(document, MOST_ALIASES);
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
function offsetOf(root, path, indexes) {
    let node = root;
    let offset;
    for (const step of path) {
        if ((0,dist .jh)(node)) {
            const index = indexes.get(node) ?? new Map(node.items.map((pair) => [keyText(pair.key), pair]));
            indexes.set(node, index);
            const pair = index.get(String(step));
            if (pair === undefined || !(0,dist .jn)(pair.key))
                return undefined;
            offset = pair.key.range?.[0];
            node = pair.value;
        }
        else if ((0,dist .Ll)(node) && 'items' in node && Array.isArray(node.items)) {
            node = node.items[Number(step)];
            offset = (0,dist .Ll)(node) ? node.range?.[0] : undefined;
        }
        else
            return undefined;
    }
    return offset;
}
function keyText(key) {
    return (0,dist .jn)(key) ? String(key.value) : '';
}
function checkDocument(document, schema) {
    const result = schema.safeParse(wantedValue(document, schema));
    if (result.success)
        return result.data;
    throw new DocumentError(document.name, problemsOf(result.error, document, schema));
}
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
            const place = issue.path.length === 0 ? '' : `${pathText(issue.path)}: `;
            const line = document.lineOf([...issue.path, key]);
            if (key === '<<') {
                const what = 'which merges members in some readers of YAML, is not known here. Write them out.';
                return { line, message: `${place}"<<", ${what}` };
            }
            const near = (0,wording .qb)(key, known);
            const hint = near === undefined ? ` Known are ${known.join(', ')}.` : ` Did you mean "${near}"?`;
            return { line, message: `${place}"${key}" is not known here.${known.length === 0 ? '' : hint}` };
        });
    }
    const line = document.lineOf(issue.path);
    if (issue.code === 'invalid_key')
        return [{ line, message: `${where}is a wrong name: ${issue.issues[0]?.message ?? ''}.` }];
    const value = valueAt(document.value, issue.path);
    if (value === undefined && issue.code === 'invalid_union' && isPlain(issue))
        return [{ line, message: `${where}is missing.` }];
    const got = value === undefined ? 'is missing' : `was ${shortly(value)}`;
    return [{ line, message: `${where}${phrase(issue)}${issue.code === 'custom' ? '' : `, but ${got}`}.` }];
}
function meantForm(forms) {
    const depthOf = (issues) => Math.min(...issues.map(({ path }) => path.length));
    const possible = forms.filter((issues) => issues.every(({ code, path }) => path.length > 0 || (code !== 'invalid_type' && code !== 'invalid_value')));
    const deepest = Math.max(...possible.map(depthOf));
    const [best, ...others] = possible.filter((issues) => depthOf(issues) === deepest);
    if (best === undefined || others.length === 0)
        return best;
    const unknown = best.filter(({ code }) => code === 'unrecognized_keys');
    return unknown.length === 0 ? best : unknown;
}
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
        return `must be ${(0,inputs .A3)(issue.values.map(String))}`;
    return issue.code === 'custom' ? issue.message : `must fit (${issue.message.toLowerCase()})`;
}
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

/***/ 31134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O: () => (  yamlValues),
    l: () => (  writtenName)
  });
  var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

function yamlValues(document, maxAliasCount) {
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__  .YR)(document, {
        Pair: (_, { key }) => {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__  .jn)(key))
                key.value = writtenName(key);
        },
    });
    const value = document.toJS({ maxAliasCount });
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__  .YR)(document, {
        Scalar: (_, scalar) => {
            scalar.value = writtenText(scalar);
        },
    });
    return { value, written: document.toJS({ maxAliasCount }) };
}
function writtenName(key) {
    if (typeof key.value === 'string')
        return key.value;
    return key.value === null ? '' : (key.source ?? JSON.stringify(key.value));
}
function writtenText({ value, source }) {
    if (typeof value === 'string' || source === undefined)
        return value;
    return value === null && source !== '~' ? null : source;
}


/***/ }),

/***/ 79177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    ap: () => (  planWith),
    et: () => (  plan),
    xP: () => (  states)
  });
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
  var _definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95907);
  var _leg_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44296);
  var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24375);




const todo = zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(['bake', 'verify']);
const states = [
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
];
const digest = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().regex(/^sha256:[0-9a-f]{64}$/);
const namedBase = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    named: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().describe('Where and how it is named.'),
    source: _definition_js__WEBPACK_IMPORTED_MODULE_0__  .WC.nullable().describe('Null: it counts by its name alone.'),
    reason: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().nullable().describe('Why nobody could tell; null where it is known.'),
});
const plannedLegWith = (request) => _definition_js__WEBPACK_IMPORTED_MODULE_0__  .A_.extend({
    source: request.nullable(),
    level: zod__WEBPACK_IMPORTED_MODULE_3__  .aig().int().nonnegative().describe('The length of the longest chain of parents above it.'),
    sources: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(_definition_js__WEBPACK_IMPORTED_MODULE_0__  .WC),
    bases: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(namedBase)
        .optional()
        .describe('Images that its template or Dockerfile names itself; absent where it names none.'),
    recipe: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().nullable(),
    key: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().nullable(),
    files: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().nullable().describe('The digest of its set of input files, which is in `files`.'),
    values: zod__WEBPACK_IMPORTED_MODULE_3__  .g1P(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()).describe('The other parts of the recipe, by name.'),
    todo: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(todo),
    reason: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().describe('Why it is to be done, in words.'),
    state: zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(states),
    aliases: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()).describe('Ids of legs that would make the very same image, and so are not baked.'),
});
const otherLeg = _definition_js__WEBPACK_IMPORTED_MODULE_0__  .A_
    .pick({ leg: true, slug: true, image: true, tier: true, axes: true, version: true, publish: true })
    .extend({ key: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().nullable() });
function withBuildRegistry(value) {
    if (typeof value !== 'object' || value === null || !('staging' in value) || 'build-registry' in value)
        return value;
    const { staging, ...rest } = value;
    return { ...rest, 'build-registry': staging };
}
const planWith = (request) => zod__WEBPACK_IMPORTED_MODULE_3__  .vkY(withBuildRegistry, zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_3__  .euz('bakehouse/plan/1'),
    from: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()).describe('The files that the legs were read from.'),
    templates: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP())
        .describe('Templates and Dockerfiles of all legs, planned or not: none counts as an input of another leg.'),
    writes: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP())
        .optional()
        .describe('Files and globs of files that bakes of these legs write: none counts for lying beside a template. Absent where there are none.'),
    commit: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(),
    legs: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .vkY(_leg_js__WEBPACK_IMPORTED_MODULE_1__  .RY, plannedLegWith(request))),
    others: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(otherLeg)
        .optional()
        .describe('Legs that were not chosen, and that no chosen one builds on: what targets have of them stays. Absent where there are none.'),
    files: zod__WEBPACK_IMPORTED_MODULE_3__  .g1P(digest, zod__WEBPACK_IMPORTED_MODULE_3__  .g1P(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()))
        .describe('Sets of input files by digest: path to mode and content.'),
    targets: zod__WEBPACK_IMPORTED_MODULE_3__  .g1P(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__  .L5J()),
    'build-registry': zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()
        .nullable()
        .describe('The repository through which container images pass from job to job.'),
    records: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(_record_js__WEBPACK_IMPORTED_MODULE_2__  .g).describe('Of the legs that were found at their provider.'),
}));
const plan = planWith(_definition_js__WEBPACK_IMPORTED_MODULE_0__  .hE);


/***/ }),

/***/ 33623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    JM: () => (  notOffered),
    aE: () => (  nobodyToAsk),
    lc: () => (  providerOf),
    li: () => (  providerNamed)
  });
function providerOf(builder, providers) {
    return providers.find(({ builders }) => builders.some((pattern) => pattern.test(builder)));
}
function nobodyToAsk(builder) {
    return `nobody can be asked for images of ${builder}`;
}
function notOffered(provider, what, instead) {
    return `Bakehouse cannot ${what} with ${provider}. ${instead}`;
}
function providerNamed(name, providers) {
    return providers.find((provider) => provider.name === name);
}


/***/ }),

/***/ 12252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    GQ: () => (  readLockfile),
    QN: () => (  renderLockfile),
    gX: () => (  lockfile)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38815);
  var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
  var _core_text_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22299);
  var _recipe_version_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57454);





const sum = zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().regex(/^[0-9a-f]{64}$/, 'a sha256 has 64 hex digits, in lower case');
const version = zod__WEBPACK_IMPORTED_MODULE_4__  .YjP()
    .min(1)
    .refine((text) => (0,_recipe_version_version_js__WEBPACK_IMPORTED_MODULE_3__  .ot)(text)?.text === text, 'a version is written in full, as 1.16.0');
const pinned = zod__WEBPACK_IMPORTED_MODULE_4__  .rej({
    sha256: sum,
    file: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP()
        .min(1)
        .optional()
        .describe("A file of the repository that holds these bytes, relative to the lockfile's folder: nothing is fetched."),
});
const platforms = zod__WEBPACK_IMPORTED_MODULE_4__  .g1P(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().regex(/^[a-z]+_[a-z0-9]+$/, 'a platform is written as linux_amd64'), pinned)
    .describe('By platform, as linux_amd64.');
const lockfile = zod__WEBPACK_IMPORTED_MODULE_4__  .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_4__  .euz(1),
    packer: zod__WEBPACK_IMPORTED_MODULE_4__  .rej({ version, platforms: platforms.describe('The sha256 of the release archive.') }).optional(),
    plugins: zod__WEBPACK_IMPORTED_MODULE_4__  .g1P(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().regex(/^[^\s/]+(\/[^\s/]+)+$/, 'a source is written as github.com/hashicorp/docker'), zod__WEBPACK_IMPORTED_MODULE_4__  .rej({
        version,
        platforms: platforms.describe("The sha256 of the plugin's binary."),
    }))
        .default({})
        .describe('By source, as github.com/hashicorp/docker.'),
});
function readLockfile(path, shown) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) ? (0,_core_text_document_js__WEBPACK_IMPORTED_MODULE_2__  .sw)((0,_core_text_document_js__WEBPACK_IMPORTED_MODULE_2__  .u0)(shown, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path)), lockfile) : undefined;
}
const HEADER = `# Which Packer and which plugins, byte for byte. Written by setup-packer with lockfile-mode: write.
`;
function renderLockfile({ packer, plugins }) {
    const sorted = (members) => Object.fromEntries(Object.entries(members).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const value = {
        version: 1,
        ...(packer === undefined ? {} : { packer: { version: packer.version, platforms: sorted(packer.platforms) } }),
        plugins: sorted(Object.fromEntries(Object.entries(plugins).map(([source, plugin]) => [
            source,
            { version: plugin.version, platforms: sorted(plugin.platforms) },
        ]))),
    };
    return `${HEADER}${(0,yaml__WEBPACK_IMPORTED_MODULE_1__  .As)(value, { lineWidth: 0 })}`;
}


/***/ }),

/***/ 13750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Wr: () => (  healthOf),
    j8: () => (  writeResponse),
    ku: () => (  renderResponse),
    lN: () => (  responseOutput),
    yS: () => (  buildResponse)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);



const time = zod__WEBPACK_IMPORTED_MODULE_2__  .w$();
const link = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ rel: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), href: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP() })
    .describe('As in packerd: `rel` is buildrequest, buildresponse or artifact.');
const buildStage = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()
        .describe('GitClone, GitCheckout, RunBerksVendor, RunPacker, KitchenTest or DockerClean; Publish where something is published.'),
    status: zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(['pending', 'running', 'failed', 'complete', 'skipped'])
        .describe("packerd's, and `skipped` for what this run had no use for: there it stayed `pending`."),
    log: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().describe('What the stage printed, its end where it is long. Secrets are hidden.'),
    start: time.optional(),
    end: time.optional(),
    leg: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().optional().describe('Whose stage it is, where the run has several legs.'),
});
const buildError = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    code: zod__WEBPACK_IMPORTED_MODULE_3__  .aig()
        .int()
        .describe('100: the request is wrong; 4: what it names is not there; 5: this machine; 1: a stage failed.'),
    message: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(),
});
const buildResponse = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    buildrequestid: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().describe('The `id` of the request; without one, the run.'),
    id: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().describe('Of this response: a request that is run again has another one.'),
    status: zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(['pending', 'running', 'failed', 'complete']),
    buildstages: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(buildStage).describe('Those that have begun; while it runs the last one is the newest.'),
    buildrequest: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(link),
    images: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()).describe('Ids of local container images, 64 hex digits each, as packerd had them.'),
    artifacts: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(link).describe('All that is not a local container image: ids, files and names in registries.'),
    links: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(link),
    error: buildError.optional(),
});
function renderResponse(facts) {
    const { stages, images, end } = facts;
    const request = facts.runUrl === '' ? [] : [{ rel: 'buildrequest', href: facts.runUrl }];
    return {
        buildrequestid: facts.requestId,
        id: facts.id,
        status: statusOf(facts),
        buildstages: begunStages(stages, end !== null),
        buildrequest: [...request],
        images: [...new Set(images.flatMap((image) => localId(image) ?? []))],
        artifacts: distinct([
            ...images.flatMap(artifactsOf),
            ...(facts.artifacts ?? []).map(({ at }) => ({ rel: 'artifact', href: at })),
        ]),
        links: [...request, { rel: 'buildresponse', href: `file://${facts.path}` }],
        ...(end === null || end.error === null ? {} : { error: end.error }),
    };
}
function withShortLogs(response, most) {
    return {
        ...response,
        buildstages: response.buildstages.map((stage) => ({ ...stage, log: tailOf(stage.log, most) })),
    };
}
function tailOf(log, most) {
    if (log.length <= most)
        return log;
    const cut = log.slice(log.length - most);
    const line = cut.indexOf('\n');
    return `… ${line === -1 || line === cut.length - 1 ? cut : cut.slice(line + 1)}`;
}
function begunStages(stages, isOver) {
    const behindAll = `${stages.reduce((latest, { start = '' }) => (start > latest ? start : latest), '')}~`;
    const placed = new Map();
    for (const { leg, start } of stages)
        if (leg !== undefined && start !== undefined && start < (placed.get(leg) ?? behindAll))
            placed.set(leg, start);
    let latest = '';
    const begun = stages
        .filter(({ status }) => status !== 'pending')
        .map((stage) => {
        const before = stage.leg === undefined ? latest : (placed.get(stage.leg) ?? behindAll);
        const at = stage.start ?? before;
        if (stage.leg !== undefined)
            placed.set(stage.leg, at);
        if (at > latest)
            latest = at;
        return { stage, at };
    })
        .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
        .map(({ stage }) => stage);
    const last = begun.findLastIndex(({ status }) => status !== 'skipped');
    return isOver ? begun : begun.slice(0, last + 1);
}
function statusOf({ stages, end }) {
    if (end !== null)
        return end.error === null ? 'complete' : 'failed';
    return stages.every(({ status }) => status === 'pending') ? 'pending' : 'running';
}
function localId({ provider, id }) {
    return provider === 'docker' ? /^sha256:([0-9a-f]{64})$/.exec(id)?.[1] : undefined;
}
function artifactsOf(image) {
    const isLocal = localId(image) !== undefined;
    const id = image.region === 'local' ? image.id : `${image.region}:${image.id}`;
    const own = isLocal ? [] : image.files.length > 0 ? image.files.map(({ path }) => path) : [id];
    const names = image.tags.filter((tag) => !tag.startsWith('bakehouse.local/'));
    const handed = image.handoff?.ref ?? null;
    return [...own, ...names, ...(handed === null ? [] : [handed])].map((href) => ({ rel: 'artifact', href }));
}
function distinct(links) {
    return [...new Map(links.map((one) => [one.href, one])).values()];
}
function healthOf(percentFull) {
    if (percentFull === undefined)
        return 'err';
    if (percentFull > 95)
        return 'bad';
    return percentFull > 90 ? 'poor' : 'ok';
}
const FILE_LOG = 256 * 1024;
const OUTPUT_LOGS = 200 * 1024;
function writeResponse(host, path, response) {
    try {
        (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__  .vK)(path, `${JSON.stringify(withShortLogs(response, FILE_LOG), null, 2)}\n`, 0o644);
    }
    catch (error) {
        host.annotate({ level: 'warning', message: `The response could not be written to ${path}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}` });
    }
}
function responseOutput(host, response) {
    const each = Math.floor(OUTPUT_LOGS / Math.max(1, response.buildstages.length));
    const text = JSON.stringify(withShortLogs(response, each));
    return host.hides(text)
        ? JSON.stringify({ ...response, buildstages: response.buildstages.map((one) => ({ ...one, log: '' })) })
        : text;
}


/***/ }),

/***/ 91303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Q: () => (  manifestWith),
    e: () => (  looseManifest)
  });
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
  var _image_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95907);
  var _image_leg_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44296);
  var _image_reuse_from_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74765);




const NAME = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,62}$/;
const label = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().min(1);
const labels = zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(label).min(1);
const TAKEN_NAMES = new Set([
    'leg',
    'slug',
    'image',
    'tier',
    'layer',
    'name',
    'version',
    'runs-on',
    'aws-role',
    'concurrency',
    'key8',
    'timestamp',
    'date',
    'include',
    'exclude',
    'constructor',
]);
const name = (what) => zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()
    .regex(NAME, `${what} begins with a letter or digit and is made of those, dots, hyphens, plus signs and underscores, at most 63`);
const axisName = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()
    .regex(/^[a-z][a-z0-9_-]{0,30}$/, 'the name of an axis is a lower-case word of at most 31 characters')
    .refine((value) => !TAKEN_NAMES.has(value), 'this name means something else in a matrix row or a placeholder');
const axisValue = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP({ error: 'a value of an axis is a string' })
    .regex(NAME, 'a value of an axis begins with a letter or digit and is made of those, dots, hyphens, plus signs and underscores, at most 63');
const attributeName = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()
    .regex(/^[a-z][a-z0-9_-]{0,30}$/, 'the name of an attribute is a lower-case word of at most 31 characters');
const describedValue = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ name: axisValue })
    .catchall(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP())
    .superRefine((one, context) => {
    for (const name of Object.keys(one)) {
        const message = attributeName.safeParse(name).error?.issues[0]?.message;
        if (message !== undefined)
            context.addIssue({ code: 'custom', path: [name], message });
    }
});
const axisValues = zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .KCZ([axisValue, describedValue], { error: 'a value of an axis is a string' }))
    .min(1, 'an axis has at least one value')
    .describe('In the order in which the legs are named. A value may carry attributes, {name, owner: …}, which placeholders read as {<axis>.owner}.');
const axis = zod__WEBPACK_IMPORTED_MODULE_3__  .KCZ([
    axisValues.transform((list) => ({ ...describedAxis(list), default: undefined })),
    zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
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
const path = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().min(1).describe('Relative to the folder of the manifest.');
const values = zod__WEBPACK_IMPORTED_MODULE_3__  .g1P(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__  .YjP());
const row = zod__WEBPACK_IMPORTED_MODULE_3__  .g1P(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), axisValue);
const mapSource = zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    file: path,
    field: zod__WEBPACK_IMPORTED_MODULE_3__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().min(1)).min(1)])
        .describe('The name of the member, or the names that lead to it.'),
})
    .describe('An id out of a JSON file.');
function sourceWith(kinds) {
    const members = {
        ...Object.fromEntries([...kinds].map(([name, { written }]) => [name, written.optional()])),
        map: mapSource.optional(),
        id: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().min(1).describe('An id as it is.').optional(),
    };
    const names = Object.keys(members);
    return zod__WEBPACK_IMPORTED_MODULE_3__  .rej(members)
        .refine((one) => Object.values(one).filter((part) => part !== undefined).length === 1, {
        error: `is one of ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
    })
        .describe('An image to start from that nothing here bakes: {source.id}.');
}
const packer = zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    template: path.describe('The Packer template: a file, or a folder of HCL2 files.'),
    'working-directory': path
        .describe('Where Packer runs: relative paths inside the template start there. Default: the folder of the manifest.')
        .optional(),
    only: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()).default([]).describe('Builds of the template to run; `*` stands for any part.'),
    except: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()).default([]).describe('Builds of the template to leave out.'),
    vars: values.default({}).describe('Variables of the template.'),
    'secret-vars': zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP())
        .default([])
        .describe('Names of variables whose values are secret: the input `secret-vars` of bake gives them.'),
    'var-files': zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().min(1))
        .default([])
        .describe('Files of variables, the later one wins. One that ends in `?` may be missing.'),
    'retry-vars': values
        .optional()
        .describe('Variables over `vars` where the provider has no capacity or takes a spot instance back: the bake is then tried once more with these.'),
    arguments: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()).default([]).describe('More flags for `packer build`.'),
    version: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().optional().describe('A constraint on the version of Packer.'),
})
    .describe('Bakes with Packer.');
const dockerfile = zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    file: path.describe('The Dockerfile.'),
    context: path.describe('The build context. Default: the folder of the Dockerfile.').optional(),
    target: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().min(1).optional().describe('The stage to build.'),
    platform: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().min(1).optional().describe('The platform, as linux/arm64.'),
    args: values.default({}).describe('Build arguments.'),
    labels: values.default({}).describe('Labels of the image.'),
    secrets: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().min(1))
        .default([])
        .describe('Ids of secrets that the Dockerfile mounts: the input `secret-vars` of bake gives them.'),
})
    .describe('Bakes with docker build.');
const looseMachine = zod__WEBPACK_IMPORTED_MODULE_3__  .g1P(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__  .L5J());
function verifyWith(machine) {
    const script = zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
        run: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().min(1).describe('The command, relative to the folder of the manifest.'),
        report: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().min(1).describe('The JUnit, TAP, RSpec or InSpec report that it writes.'),
        inside: zod__WEBPACK_IMPORTED_MODULE_3__  .zMY()
            .optional()
            .describe('Whether it runs in the container, or in the instance by SSM, instead of beside it. Default: the input of kitchen-verify.'),
        machine: machine.optional(),
        'min-tests': zod__WEBPACK_IMPORTED_MODULE_3__  .Whr().nonnegative().optional(),
        'max-skipped': zod__WEBPACK_IMPORTED_MODULE_3__  .Whr().nonnegative().optional(),
    });
    return zod__WEBPACK_IMPORTED_MODULE_3__  .KCZ([
        zod__WEBPACK_IMPORTED_MODULE_3__  .euz('none'),
        zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
            kitchen: zod__WEBPACK_IMPORTED_MODULE_3__  .g1P(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__  .L5J())
                .describe('Inputs of kitchen-verify by name, and `suites`: the suites that count.'),
        }),
        zod__WEBPACK_IMPORTED_MODULE_3__  .rej({ script }),
    ], { error: 'it is none, {kitchen: …} or {script: {run, report}}' })
        .describe('How the image is tested. Without it nothing is, and it cannot be published; `none` allows that.');
}
const imageWith = (source, machine) => zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    tier: _image_leg_js__WEBPACK_IMPORTED_MODULE_1__  .Zm.optional().meta({ default: 'application' }),
    layer: _image_leg_js__WEBPACK_IMPORTED_MODULE_1__  .Zm.optional().describe('The former name of `tier`.').meta({ deprecated: true }),
    over: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()).optional().describe('Axes over which the image is baked. Default: all.'),
    include: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(row).default([]).describe('Further cells, each with a value for every axis of `over`.'),
    exclude: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(row).default([]).describe('Cells to leave out: those that have all these values.'),
    from: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().optional().describe('The image of this manifest that it builds on: {parent.id}.'),
    source: source.optional(),
    packer: packer.optional(),
    dockerfile: dockerfile.optional(),
    inputs: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().min(1))
        .optional()
        .describe('Globs of files that count for the bake key, instead of the default ones; `!` leaves out.'),
    reuse: _image_definition_js__WEBPACK_IMPORTED_MODULE_0__  .TI
        .optional()
        .describe('Whether an image that was baked of the same inputs is taken instead of baking it again: `auto`, where nothing is in doubt; `never`; `require` fails when there is none; `strict` fails when something that it is made of cannot be known beforehand. The input of bake goes before it. Default: `auto`.'),
    'reuse-from': _image_reuse_from_js__WEBPACK_IMPORTED_MODULE_2__  .ld.optional().describe('As that of the manifest, for this image.'),
    accept: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(_image_definition_js__WEBPACK_IMPORTED_MODULE_0__  .mF)
        .default([])
        .describe('Doubts about an image that is there already which are no reason to bake it again: `unread`, about files that cannot be known beforehand, and `post-processors`, about what those did elsewhere.'),
    verify: verifyWith(machine).optional(),
    publish: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()).default([]).describe('Names of targets.'),
    name: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().min(1).optional().describe('The name of the image at its provider.'),
    tags: values.default({}).describe('Tags, over the global ones.'),
    'runs-on': zod__WEBPACK_IMPORTED_MODULE_3__  .KCZ([label, labels, zod__WEBPACK_IMPORTED_MODULE_3__  .rej({ group: label, labels: zod__WEBPACK_IMPORTED_MODULE_3__  .KCZ([label, labels]).optional() })])
        .optional()
        .describe('The runner of the job, for the row of the matrix: a label, labels, or a group of runners with its labels.'),
    concurrency: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()
        .min(1)
        .max(256)
        .optional()
        .describe('Jobs of legs that say the same here run one after the other in images.yml, those of other runs as well.'),
    arch: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().min(1).optional().describe('The architecture.'),
    timeout: zod__WEBPACK_IMPORTED_MODULE_3__  .aig().positive().max(7200).optional().describe('Minutes.'),
    account: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().min(1).optional().describe('The account that the credentials must belong to.'),
    role: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()
        .max(2048)
        .refine((text) => text.startsWith('{') || /^arn:[^\s:]+:iam::[^\s:]+:role\/\S+$/.test(text), {
        error: 'is the ARN of a role, as arn:aws:iam::123456789012:role/bake',
    })
        .optional()
        .describe('The role on AWS that the job of the leg assumes in images.yml, over its input `aws-role`.'),
})
    .refine((one) => (one.packer === undefined) !== (one.dockerfile === undefined), {
    error: 'has either packer or dockerfile, one of them',
})
    .refine((one) => one.from === undefined || one.source === undefined, {
    error: 'has either from or source, not both',
})
    .refine((one) => one.tier === undefined || one.layer === undefined, {
    error: 'has either tier or layer, its former name, not both',
})
    .transform(({ layer, ...rest }) => ({ ...rest, tier: rest.tier ?? layer ?? 'application' }));
const looseTarget = zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    oci: zod__WEBPACK_IMPORTED_MODULE_3__  .g1P(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__  .L5J()).optional().describe('A repository of container images.'),
    aws: zod__WEBPACK_IMPORTED_MODULE_3__  .g1P(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__  .L5J()).optional().describe('Accounts, regions and parameters of AWS.'),
    files: zod__WEBPACK_IMPORTED_MODULE_3__  .g1P(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__  .L5J()).optional().describe('Files that carry ids to whoever reads them.'),
})
    .refine((one) => Object.keys(one).length > 0, { error: 'has at least one of oci, aws and files' });
const manifestWith = (target, kinds, machine = looseMachine) => zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_3__  .euz(1, { error: 'the version of this format is 1' }).describe('Of this format.'),
    axes: zod__WEBPACK_IMPORTED_MODULE_3__  .g1P(axisName, axis)
        .refine((all) => Object.keys(all).length <= 30, { error: 'has at most 30 axes' })
        .default({})
        .describe('What images vary over, as distros and regions.'),
    images: zod__WEBPACK_IMPORTED_MODULE_3__  .g1P(name('the name of an image'), imageWith(sourceWith(kinds), machine))
        .refine((all) => Object.keys(all).length > 0, { error: 'must have at least one image' }),
    targets: zod__WEBPACK_IMPORTED_MODULE_3__  .g1P(name('the name of a target'), target).default({}).describe('Where images are published.'),
    'reuse-from': _image_reuse_from_js__WEBPACK_IMPORTED_MODULE_2__  .ld
        .optional()
        .describe('Whose images are taken instead of baking: names of branches, `tags`, or `any`. Each branch takes its own besides. Default: the default branch and `tags` for images that are published and what they build on, else `any`.'),
    'build-registry': zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()
        .min(1)
        .optional()
        .describe('A repository through which container images pass from job to job.'),
    staging: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().min(1).optional().describe('The former name of `build-registry`.').meta({ deprecated: true }),
    name: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().min(1).optional().describe('The default for the name of an image.'),
    tags: values.default({}).describe('Tags of all images.'),
    vars: values.default({}).describe('Variables of all Packer templates.'),
    env: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()).default([]).describe('Environment variables that placeholders may read as {env.NAME}.'),
});
const looseManifest = (kinds, machine) => manifestWith(looseTarget, kinds, machine);


/***/ }),

/***/ 53194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    m: () => (  buildRequest)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const variableName = zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
    .regex(/^(?!__proto__$)[A-Za-z_][\w.:-]*$/, 'a letter or underscore, then letters, digits, and . : _ -');
const buildVariable = zod__WEBPACK_IMPORTED_MODULE_0__  .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__  .rej({
        key: variableName.describe('The name of the variable.'),
        value: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().describe('Its value. Not for secrets: whoever reads the request reads it.'),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__  .rej({
        key: variableName.describe('The name of the variable.'),
        secret: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
            .regex(/^[A-Za-z_][\w.:-]*$/)
            .describe('The name under which the input secret-vars gives its value.'),
    }),
]);
const buildRequest = zod__WEBPACK_IMPORTED_MODULE_0__  .rej({
    id: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
        .regex(/^[A-Za-z0-9][\w.-]{0,99}$/, 'letters, digits, and . _ -, at most 100')
        .optional()
        .describe('Whatever the sender knows the request by.'),
    giturl: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
        .describe('The repository: https://host/path, ssh://git@host/path or git@host:path (http:// only to this machine).'),
    branch: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional().describe('A branch, a tag or a commit. Default: the default branch.'),
    templatepath: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
        .default('/packer.json')
        .describe("The template within the repository; a slash at the beginning is the repository's root."),
    buildonly: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().default('').describe('Names of builds of the template, with commas between. Default: all.'),
    buildvars: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(buildVariable).default([]).describe('Variables for Packer and for the environment of the build.'),
    localpath: zod__WEBPACK_IMPORTED_MODULE_0__  .L5J().describe('Not read.').optional(),
    responses: zod__WEBPACK_IMPORTED_MODULE_0__  .L5J().describe('Not read.').optional(),
    responselinks: zod__WEBPACK_IMPORTED_MODULE_0__  .L5J().describe('Not read.').optional(),
});


/***/ }),

/***/ 2422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  yf: () => (  baseResolver),
  o$: () => (  machineForm),
  ev: () => (  resolveSource),
  Bb: () => (  sourceKinds),
  eb: () => (  sourceRequests)
});

var schemas = __webpack_require__(2503);
var errors = __webpack_require__(8005);
var provider = __webpack_require__(33623);
var external_node_fs_ = __webpack_require__(73024);
var wording = __webpack_require__(37478);
var paths = __webpack_require__(56408);
;// CONCATENATED MODULE: ./.build/plan/id-map.js




const MOST_BYTES = 4 * 1024 * 1024;
function idFromMap(repository, file, field) {
    const path = (0,paths .CT)('source.map', repository, repository, file);
    const stat = (0,external_node_fs_.statSync)(path);
    if (!stat.isFile())
        throw new errors .yo(`source.map names ${file}, which is not a file.`);
    if (stat.size > MOST_BYTES) {
        throw new errors .yo(`source.map names ${file}, which has ${stat.size} bytes; at most ${MOST_BYTES} are read.`);
    }
    let value;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode((0,external_node_fs_.readFileSync)(path)));
    }
    catch (error) {
        const reason = error instanceof SyntaxError ? error.message : 'it is not UTF-8 text';
        throw new errors .yo(`source.map names ${file}, which is not JSON: ${reason}.`);
    }
    for (const [depth, name] of field.entries()) {
        const where = depth === 0 ? file : `${file} under ${field.slice(0, depth).join('.')}`;
        if (typeof value !== 'object' || value === null || Array.isArray(value)) {
            throw new errors .yo(`source.map: ${where} is ${kindOf(value)}, so it has no field "${name}".`);
        }
        const members = new Map(Object.entries(value));
        if (!members.has(name)) {
            const near = (0,wording .qb)(name, [...members.keys()]);
            const known = [...members.keys()].slice(0, 20).join(', ');
            const hint = near === undefined ? (known === '' ? 'It is empty.' : `It has ${known}.`) : `Did you mean "${near}"?`;
            throw new errors .yo(`source.map: ${where} has no field "${name}". ${hint}`);
        }
        value = members.get(name);
    }
    if (typeof value !== 'string' || value.trim() === '') {
        const got = value === '' ? 'empty' : kindOf(value);
        throw new errors .yo(`source.map: ${field.join('.')} in ${file} must be an image id as a string, but is ${got}.`);
    }
    return value;
}
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'an object';
    return typeof value === 'string' ? 'a string' : `the ${typeof value} ${JSON.stringify(value)}`;
}

;// CONCATENATED MODULE: ./.build/plan/sources.js




const mapRequest = schemas .Ikc({ of: schemas .euz('map'), file: schemas .YjP(), field: schemas .YOg(schemas .YjP()).min(1) })
    .describe('An id out of a JSON file, by the names that lead to it.');
const idRequest = schemas .Ikc({ of: schemas .euz('id'), id: schemas .YjP().min(1) });
function sourceKinds(providers) {
    return new Map(providers.flatMap(({ sources = {} }) => Object.entries(sources)));
}
function machineForm(providers) {
    const [first, ...others] = providers.flatMap(({ trial }) => trial?.machine ?? []);
    return first === undefined || others.length === 0 ? first : schemas .KCZ([first, ...others]);
}
function sourceRequests(providers) {
    const [first, ...others] = [...sourceKinds(providers).values()].map(({ request }) => request);
    return first === undefined
        ? schemas .gMt('of', [mapRequest, idRequest])
        : schemas .gMt('of', [first, ...others, mapRequest, idRequest]);
}
async function resolveSource(request, providers, asker) {
    const kind = sourceKinds(providers).get(request.of);
    if (kind !== undefined)
        return await kind.resolve(request, asker);
    const own = schemas .gMt('of', [mapRequest, idRequest]).safeParse(request);
    if (!own.success) {
        throw new errors .yo((0,provider .JM)(request.of, 'look for an image to start from', 'Name it by its id: source: {id: …}.'));
    }
    if (own.data.of === 'id')
        return { of: 'id', id: own.data.id, name: null };
    const { file, field } = own.data;
    return { of: 'map', id: idFromMap(asker.repository, file, field), name: `${file}: ${field.join('.')}` };
}
function baseResolver(providers, asker) {
    const kinds = sourceKinds(providers);
    return async (request) => {
        const kind = kinds.get(request.of);
        if (kind === undefined)
            return { kind: 'unresolved', reason: 'it is no name that moves' };
        try {
            return { kind: 'resolved', source: await kind.base(request, asker) };
        }
        catch (error) {
            if (!(error instanceof errors .yo))
                throw error;
            const reason = (0,errors .bD)(error).replace(/^source\.\w+: /, '').replace(/\.$/, '');
            return { kind: 'unresolved', reason };
        }
    };
}


/***/ }),

/***/ 39914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Di: () => (  publishJournal),
    RD: () => (  JOURNAL_FILE),
    jA: () => (  progressOf),
    tO: () => (  publishTime)
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64377);
  var _image_provider_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8869);
  var _image_verification_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17453);



const text = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().nullable();
const change = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    target: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
    kind: _image_verification_js__WEBPACK_IMPORTED_MODULE_0__  .TX,
    leg: text,
    region: text,
    phase: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(_image_provider_target_js__WEBPACK_IMPORTED_MODULE_2__  .t),
    what: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
    before: text,
    after: text,
});
const entry = change.extend({
    status: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['begun', 'done', 'failed']).describe('begun: whether it came to its end was not seen any more.'),
    start: zod__WEBPACK_IMPORTED_MODULE_3__  .w$(),
    end: zod__WEBPACK_IMPORTED_MODULE_3__  .w$().nullable(),
    message: text.describe('What the provider said when it failed.'),
});
const publishJournal = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__  .euz('bakehouse/publish-journal/1'),
    state: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['running', 'done']).describe('running: the step was ended before it could say what came of it.'),
    run: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ url: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), attempt: zod__WEBPACK_IMPORTED_MODULE_1__  .aig().int().positive() }),
    planned: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(change).describe('What the look at all targets found to be due, before anything was changed.'),
    entries: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(entry),
});
const JOURNAL_FILE = 'publish-journal.json';
function progressOf({ planned, entries }) {
    const begun = new Set(entries.map(sameness));
    return {
        done: entries.filter(({ status }) => status === 'done'),
        failed: entries.filter(({ status }) => status === 'failed'),
        open: entries.filter(({ status }) => status === 'begun'),
        left: planned.filter((one) => !begun.has(sameness(one))),
    };
}
function sameness({ target, kind, leg, region, phase, what }) {
    return JSON.stringify([target, kind, leg, region, phase, what]);
}
function publishTime(entries, leg, targets) {
    const own = entries.filter((one) => one.leg === null || one.leg === '' ? targets.includes(one.target) : one.leg === leg);
    const ends = own.map(({ start, end }) => end ?? start).toSorted();
    const [start] = own.map((one) => one.start).toSorted();
    const end = ends.at(-1);
    return start === undefined || end === undefined ? undefined : { start, end };
}


/***/ }),

/***/ 46819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AQ: () => (  providerTargets),
    R0: () => (  readTargets),
    W2: () => (  createPublishers),
    Yg: () => (  targetsSchema),
    cn: () => (  FILES),
    lS: () => (  copiesOf),
    tX: () => (  targetSchema)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
  var _core_text_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22299);
  var _files_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7617);



const FILES = 'files';
function targetSchema(providers) {
    const kinds = providers.flatMap(({ name, target }) => (target === undefined ? [] : [[name, target.fields]]));
    const names = kinds.map(([name]) => name).join(', ');
    return zod__WEBPACK_IMPORTED_MODULE_2__  .rej({
        ...Object.fromEntries(kinds.map(([name, fields]) => [name, fields.optional()])),
        files: _files_fields_js__WEBPACK_IMPORTED_MODULE_1__  .pC.optional(),
    })
        .refine((one) => Object.keys(one).length > 0, { error: `has at least one of ${names} and ${FILES}` });
}
function targetsSchema(providers) {
    return zod__WEBPACK_IMPORTED_MODULE_2__  .g1P(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), targetSchema(providers));
}
function readTargets(where, value, providers) {
    const document = { name: where, value, written: value, lineOf: () => 1 };
    return (0,_core_text_document_js__WEBPACK_IMPORTED_MODULE_0__  .sw)(document, targetsSchema(providers));
}
function providerTargets(target, providers) {
    return providers.flatMap(({ name, target: kind }) => {
        const fields = target?.[name];
        return kind === undefined || fields === undefined ? [] : [{ kind: name, target: kind, fields }];
    });
}
function copiesOf(target, providers) {
    return providerTargets(target, providers).flatMap(({ target: kind, fields }) => kind.copiesTo?.(fields) ?? []);
}
async function createPublishers(providers, { targets, candidatesOf, plannedOf, common, files }) {
    const publishers = [];
    for (const [name, target] of Object.entries(targets)) {
        const candidates = candidatesOf(name);
        if (candidates.length === 0)
            continue;
        for (const { target: kind, fields } of providerTargets(target, providers)) {
            publishers.push(await kind.publisher(fields, { ...common, target: name, candidates, planned: plannedOf(name) }));
        }
        if (target.files !== undefined)
            publishers.push(files(name, target.files, candidates));
    }
    return publishers;
}


/***/ }),

/***/ 7617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fx: () => (  formats),
    pC: () => (  filesFields),
    z9: () => (  pathProblem)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _image_placeholder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90881);



const pattern = zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()
    .min(1)
    .superRefine((value, context) => {
    try {
        (0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_1__  .iJ)(value);
    }
    catch (error) {
        context.addIssue({ code: 'custom', message: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error) });
    }
});
const path = pattern.superRefine((value, context) => {
    const problem = pathProblem(value.replace(/\{\{|\}\}|\{[^{}]*\}/g, 'x'));
    if (problem !== undefined)
        context.addIssue({ code: 'custom', message: problem });
});
const branch = zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()
    .max(200)
    .regex(/^(?!.*(?:\.\.|\/\/|\.lock(?:\/|$)|@\{|\/\.|\.(?:\/|$)))[A-Za-z0-9_][A-Za-z0-9._+@/-]*(?<!\/)$/, 'the name of a branch is made of letters, digits and . _ - + @ /');
const deliveries = ['artifact', 'commit', 'pull-request'];
const formats = ['manifest', 'tfvars', 'properties', 'map', 'dotenv', 'markdown'];
const filesFields = zod__WEBPACK_IMPORTED_MODULE_2__  .rej({
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
    field: zod__WEBPACK_IMPORTED_MODULE_2__  .KCZ([pattern, zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(pattern).min(1)])
        .default('{image}')
        .describe('The name of the member in `map`, or the names that lead to it.'),
    deliver: zod__WEBPACK_IMPORTED_MODULE_2__  .k5n(deliveries)
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
const RUNS = ['.github/workflows', '.github/actions'];
const LONGEST_PATH = 1024;
function pathProblem(path) {
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
    if (parts.some((part) => /^(?:\.git|git~\d+)[. ]*$/i.test(part)))
        return 'must not lead into .git';
    const folded = `${path.toLowerCase()}/`;
    const running = RUNS.find((folder) => folded.startsWith(`${folder}/`));
    return running === undefined ? undefined : `must not lead into ${running}: what stands there runs by itself`;
}


/***/ }),

/***/ 15517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L3: () => (  idLeavesOf),
    pm: () => (  slotMatcher),
    rw: () => (  isImageId)
  });
  var _core_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1252);

function idLeavesOf(value, names = []) {
    if (typeof value === 'string')
        return [{ names, id: value }];
    if (!(0,_core_values_js__WEBPACK_IMPORTED_MODULE_0__  .Gv)(value))
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
function slotMatcher(slots) {
    const closed = new Set(slots.filter(({ isOpen }) => !isOpen).map(({ names }) => JSON.stringify(names)));
    const open = new Set(slots.filter(({ isOpen }) => isOpen).map(({ names }) => JSON.stringify(names.slice(0, -1))));
    return ({ names }) => closed.has(JSON.stringify(names)) || (names.length > 0 && open.has(JSON.stringify(names.slice(0, -1))));
}
function isImageId(text) {
    return /^ami-[0-9a-z-]+$|(?:^|@)sha256:[0-9a-f]{64}$/.test(text);
}


/***/ }),

/***/ 19052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    B: () => (  imageManifest),
    s: () => (  renderManifest)
  });
  var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _item_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21887);
  var _merged_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97973);
  var _sorted_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91163);
  var _stale_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41237);






const imageManifest = zod__WEBPACK_IMPORTED_MODULE_4__  .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_4__  .euz('bakehouse/image-manifest/1'),
    images: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(zod__WEBPACK_IMPORTED_MODULE_4__  .rej({
        leg: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().min(1),
        image: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().min(1),
        axes: zod__WEBPACK_IMPORTED_MODULE_4__  .g1P(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__  .YjP()),
        build: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().describe("The build's name in the template."),
        provider: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(),
        region: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().describe('The region, or local.'),
        id: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().min(1).describe('What a consumer starts from.'),
        name: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(),
        version: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(),
    }))
        .describe('Sorted by leg, region and build.'),
});
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
    const images = [...kept, ...fresh].sort(_item_js__WEBPACK_IMPORTED_MODULE_1__  .hz);
    return {
        content: (0,_sorted_json_js__WEBPACK_IMPORTED_MODULE_5__  .I)({ schema: 'bakehouse/image-manifest/1', images }),
        notices: [...departed].map(_stale_names_js__WEBPACK_IMPORTED_MODULE_3__  .D9),
    };
}
function manifestOf(existing) {
    const text = existing === null ? '' : (0,_merged_js__WEBPACK_IMPORTED_MODULE_2__  .H)(existing);
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
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('the file that is there is no image manifest of Bakehouse; remove it, or name another path.');
}


/***/ }),

/***/ 97973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  utf8Text)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

function utf8Text(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('the file that is there is not UTF-8 text.');
    }
}


/***/ }),

/***/ 91163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  sortedJson)
  });
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

  __webpack_require__.d(__webpack_exports__, {
    D9: () => (  departedMessage),
    EO: () => (  staleNames),
    HH: () => (  staleMessage)
  });
  var _image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90881);
  var _id_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15517);


const LONGEST_NAME = 300;
function staleNames(pattern, found, own, written = (literal) => literal) {
    if ((0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__  .iJ)(pattern).length === 0)
        return [];
    const parts = pattern.split(/\{[^{}]*\}/).map((part) => written(part.replaceAll('{{', '{').replaceAll('}}', '}')));
    return found.flatMap(([name, value]) => !own.has(name) && (0,_id_tree_js__WEBPACK_IMPORTED_MODULE_1__  .rw)(value) && name.length <= LONGEST_NAME && isLike(name, parts) ? [name] : []);
}
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
function staleMessage(name) {
    return `${JSON.stringify(name)} is of no leg of the plan; it stays as it is, and goes stale. Remove it if nobody reads it.`;
}
function departedMessage(name) {
    return `${JSON.stringify(name)} is taken out, as it is of no leg of the plan.`;
}


/***/ }),

/***/ 21887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Er: () => (  sortedItems),
    Hq: () => (  tellsRegion),
    S3: () => (  itemsOf),
    fv: () => (  pendingId),
    fw: () => (  placedAsBaked),
    hz: () => (  byPlace),
    mm: () => (  isPending)
  });
  var _image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90881);

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
function pendingId(leg, region, build = '') {
    return `${PENDING}${leg}/${region}${build === '' ? '' : `/${build}`}`;
}
function isPending(id) {
    return id.startsWith(PENDING);
}
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
function tellsRegion(pattern) {
    return (0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__  .iJ)(pattern).includes('region');
}
function byPlace(a, b) {
    for (const member of ['leg', 'region', 'build', 'id']) {
        if (a[member] !== b[member])
            return a[member] < b[member] ? -1 : 1;
    }
    return 0;
}


/***/ }),

/***/ 57454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E4: () => (  versionOf),
    OU: () => (  readInt64),
    Zy: () => (  compareVersions),
    ot: () => (  parseVersion),
    z2: () => (  coreOf)
  });
const MOST_INT64 = 2n ** 63n - 1n;
const LEAST_INT64 = -(2n ** 63n);
const MOST_UINT64 = 2n ** 64n - 1n;
const NUMBERS = String.raw `[0-9]+(?:\.[0-9]+)*`;
const PARTS = String.raw `[0-9A-Za-z~-]+(?:\.[0-9A-Za-z~-]+)*`;
const GRAMMAR = new RegExp(`^v?(${NUMBERS})(?:-(${PARTS})|(?![0-9])(${PARTS}))?(?:\\+(${PARTS}))?$`);
function parseVersion(text) {
    const [, numbers, hyphened, bare, metadata] = GRAMMAR.exec(text) ?? [];
    if (numbers === undefined)
        return undefined;
    const segments = numbers.split('.').map((digits) => BigInt(digits));
    if (segments.some((segment) => segment > MOST_INT64))
        return undefined;
    return versionOf(segments, hyphened ?? bare, metadata);
}
function versionOf(segments, prerelease = '', metadata = '') {
    const padded = [...segments, 0n, 0n, 0n].slice(0, Math.max(3, segments.length));
    const text = `${padded.join('.')}${prerelease && `-${prerelease}`}${metadata && `+${metadata}`}`;
    return { text, segments: padded, prerelease, metadata };
}
function coreOf(version) {
    return versionOf(version.segments.slice(0, 3));
}
function compareVersions(a, b) {
    const order = compareSegments(a.segments, b.segments);
    if (order !== 0 || a.segments.length !== b.segments.length || a.prerelease === b.prerelease)
        return order;
    if (a.prerelease === '')
        return 1;
    if (b.prerelease === '')
        return -1;
    return comparePrereleases(a.prerelease.split('.'), b.prerelease.split('.'));
}
function compareSegments(a, b) {
    for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
        const left = a[index] ?? 0n;
        const right = b[index] ?? 0n;
        if (left !== right)
            return left < right ? -1 : 1;
    }
    return 0;
}
function comparePrereleases(a, b) {
    for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
        const order = comparePart(a[index] ?? '', b[index] ?? '');
        if (order !== 0)
            return order;
    }
    return 0;
}
function comparePart(a, b) {
    if (a === b)
        return 0;
    const left = readInt64(a);
    const right = readInt64(b);
    if (a === '')
        return right.ok ? -1 : 1;
    if (b === '')
        return left.ok ? 1 : -1;
    if (left.ok !== right.ok)
        return left.ok ? -1 : 1;
    const later = (!left.ok && a > b) || left.value > right.value;
    return later ? 1 : -1;
}
function readInt64(text) {
    const [, sign = '', digits = '', rest = ''] = /^(-?)([0-9]*)(.*)$/s.exec(text) ?? [];
    if (digits === '')
        return { ok: false, value: 0n };
    const size = BigInt(digits);
    const value = sign === '' ? size : -size;
    if (rest !== '' && size <= MOST_UINT64)
        return { ok: false, value: 0n };
    if (rest === '' && value >= LEAST_INT64 && value <= MOST_INT64)
        return { ok: true, value };
    return { ok: false, value: sign === '' ? MOST_INT64 : LEAST_INT64 };
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w$: () => (  datetime)
  });
  var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
  var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__  .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__  .You, params);
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
