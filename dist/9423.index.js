export const id = 9423;
export const ids = [9423];
export const modules = {

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

/***/ 58735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ix: () => (  channel),
    _c: () => (  channelProblems),
    ae: () => (  historyPath),
    hy: () => (  ageOf),
    ts: () => (  channelOf)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
  var _repository_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48064);
  var _revocation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37446);



const AGE = /^(?:[1-9]\d?|[12]\d\d|3[0-5]\d|36[0-6])d$/;
const proofs = ['verify', 'scan'];
const need = zod__WEBPACK_IMPORTED_MODULE_2__  .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_2__  .k5n(proofs),
    zod__WEBPACK_IMPORTED_MODULE_2__  .rej({
        channel: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().min(1).describe('The channel in which the same image stands.'),
        age: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()
            .regex(AGE, 'is whole days, of 1d to 366d')
            .optional()
            .describe('For how long at least: whole days, as 3d.'),
    }),
], { error: 'is verify, scan, or {channel: staging, age: 3d}' });
const filesHistory = zod__WEBPACK_IMPORTED_MODULE_2__  .rej({
    path: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()
        .min(1)
        .superRefine((value, context) => {
        const problem = (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_0__  .z)(value);
        if (problem !== undefined)
            context.addIssue({ code: 'custom', message: problem });
    })
        .optional()
        .describe('A JSON file, relative to the folder of the repository. Default: channels/<channel>.json.'),
    deliver: zod__WEBPACK_IMPORTED_MODULE_2__  .k5n(['commit', 'artifact'])
        .default('commit')
        .describe('commit: it is pushed to `branch`; artifact: it is written for whoever keeps it.'),
    branch: _repository_path_js__WEBPACK_IMPORTED_MODULE_0__  .a.optional().describe('The branch that gets the commits. Default: the default branch.'),
})
    .refine(({ deliver, branch }) => deliver === 'commit' || branch === undefined, {
    path: ['branch'],
    error: 'has a meaning only where `deliver` is commit',
})
    .describe('A file of the repository.');
const history = zod__WEBPACK_IMPORTED_MODULE_2__  .rej({ files: filesHistory.optional() })
    .describe('Where is kept what stood in the channel. Default: a file of the repository.');
const channel = zod__WEBPACK_IMPORTED_MODULE_2__  .rej({
    targets: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().min(1))
        .min(1)
        .describe('Names of targets. Only promoting moves them: publish-image leaves them alone.'),
    needs: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(need)
        .default([])
        .describe('What an image must have: `verify`, tests that passed; `scan`, a scanner that let it pass; `{channel: staging, age: 3d}`, that it stands there, for so long.'),
    'on-revoke': zod__WEBPACK_IMPORTED_MODULE_2__  .k5n(_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .dp)
        .default('fail')
        .describe('What is done where the image that stands here is revoked: `fail` moves nothing and says so; `none` leaves it; `previous` goes back to the newest earlier one that is good.'),
    history: history.default({}),
});
function channelOf(target, channels) {
    return Object.keys(channels).find((name) => channels[name]?.targets.includes(target) === true);
}
function channelProblems(channels, targets) {
    const problems = [];
    const owners = new Map();
    const places = new Map();
    for (const [name, { targets: own, needs, history: place }] of Object.entries(channels)) {
        for (const [index, target] of own.entries()) {
            const path = [name, 'targets', index];
            const owner = owners.get(target);
            if (!targets.includes(target)) {
                const known = targets.slice(0, MOST_NAMED).join(', ');
                const message = `The target "${target}" is not known. ${known === '' ? 'There is none.' : `Known are ${known}.`}`;
                problems.push({ path, message });
            }
            else if (owner !== undefined) {
                const message = `The target "${target}" is of the channel ${owner} already; one channel moves it.`;
                problems.push({ path, message });
            }
            else
                owners.set(target, name);
        }
        for (const [index, one] of needs.entries()) {
            if (typeof one === 'string')
                continue;
            const path = [name, 'needs', index, 'channel'];
            if (one.channel === name)
                problems.push({ path, message: `The channel ${name} cannot need itself.` });
            else if (!Object.hasOwn(channels, one.channel)) {
                const known = Object.keys(channels).slice(0, MOST_NAMED).join(', ');
                problems.push({ path, message: `The channel "${one.channel}" is not known. Known are ${known}.` });
            }
        }
        const at = `${place.files?.deliver ?? 'commit'} ${place.files?.branch ?? ''} ${historyPath(name, place)}`;
        const other = places.get(at);
        if (other === undefined)
            places.set(at, name);
        else
            problems.push({ path: [name, 'history'], message: `The channel ${other} keeps its history in the same file.` });
    }
    return problems;
}
const MOST_NAMED = 50;
function historyPath(channelName, { files }) {
    return files?.path ?? `channels/${channelName}.json`;
}
const DAY_MS = 86_400_000;
function ageOf({ age }) {
    return age === undefined ? 0 : Number.parseInt(age, 10) * DAY_MS;
}


/***/ }),

/***/ 79177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    ap: () => (  planWith),
    et: () => (  plan),
    u0: () => (  sourcesOf),
    xP: () => (  states)
  });
  var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2503);
  var _definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95907);
  var _channel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58735);
  var _leg_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44296);
  var _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24375);
  var _revocation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37446);
  var _refresh_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46895);







const todo = zod__WEBPACK_IMPORTED_MODULE_6__  .k5n(['bake', 'verify']);
const states = [
    'new',
    'changed',
    'parent',
    'source',
    'stale',
    'forced',
    'post-processors',
    'verify',
    'unknown',
    'unchanged',
    'unselected',
];
const digest = zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().regex(/^sha256:[0-9a-f]{64}$/);
const namedBase = zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({
    named: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().describe('Where and how it is named.'),
    source: _definition_js__WEBPACK_IMPORTED_MODULE_0__  .WC.nullable().describe('Null: it counts by its name alone.'),
    reason: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().nullable().describe('Why nobody could tell; null where it is known.'),
});
function sourcesOf(bases) {
    const found = (bases ?? []).flatMap(({ source }) => source ?? []);
    return [...new Map(found.map((one) => [`${one.of} ${one.id}`, one])).values()];
}
const plannedLegWith = (request) => _definition_js__WEBPACK_IMPORTED_MODULE_0__  .A_.extend({
    source: request.nullable(),
    level: zod__WEBPACK_IMPORTED_MODULE_6__  .aig().int().nonnegative().describe('The length of the longest chain of parents above it.'),
    sources: zod__WEBPACK_IMPORTED_MODULE_6__  .YOg(_definition_js__WEBPACK_IMPORTED_MODULE_0__  .WC),
    bases: zod__WEBPACK_IMPORTED_MODULE_6__  .YOg(namedBase)
        .optional()
        .describe('Images that its template or Dockerfile names itself; absent where it names none.'),
    recipe: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().nullable(),
    key: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().nullable(),
    epoch: _refresh_js__WEBPACK_IMPORTED_MODULE_5__  .s4
        .optional()
        .describe('The day from which on its image counts as fresh, which is in its key. Absent: it is not refreshed.'),
    files: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().nullable().describe('The digest of its set of input files, which is in `files`.'),
    values: zod__WEBPACK_IMPORTED_MODULE_6__  .g1P(zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_6__  .YjP()).describe('The other parts of the recipe, by name.'),
    todo: zod__WEBPACK_IMPORTED_MODULE_6__  .YOg(todo),
    reason: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().describe('Why it is to be done, in words.'),
    state: zod__WEBPACK_IMPORTED_MODULE_6__  .k5n(states),
    aliases: zod__WEBPACK_IMPORTED_MODULE_6__  .YOg(zod__WEBPACK_IMPORTED_MODULE_6__  .YjP()).describe('Ids of legs that would make the very same image, and so are not baked.'),
});
const otherLeg = _definition_js__WEBPACK_IMPORTED_MODULE_0__  .A_
    .pick({ leg: true, slug: true, image: true, tier: true, axes: true, version: true, publish: true })
    .extend({ key: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().nullable() });
function withBuildRegistry(value) {
    if (typeof value !== 'object' || value === null || !('staging' in value) || 'build-registry' in value)
        return value;
    const { staging, ...rest } = value;
    return { ...rest, 'build-registry': staging };
}
const planWith = (request) => zod__WEBPACK_IMPORTED_MODULE_6__  .vkY(withBuildRegistry, zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_6__  .euz('bakehouse/plan/1'),
    from: zod__WEBPACK_IMPORTED_MODULE_6__  .YOg(zod__WEBPACK_IMPORTED_MODULE_6__  .YjP()).describe('The files that the legs were read from.'),
    templates: zod__WEBPACK_IMPORTED_MODULE_6__  .YOg(zod__WEBPACK_IMPORTED_MODULE_6__  .YjP())
        .describe('Templates and Dockerfiles of all legs, planned or not: none counts as an input of another leg.'),
    writes: zod__WEBPACK_IMPORTED_MODULE_6__  .YOg(zod__WEBPACK_IMPORTED_MODULE_6__  .YjP())
        .optional()
        .describe('Files and globs of files that bakes of these legs write: none counts for lying beside a template. Absent where there are none.'),
    commit: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(),
    legs: zod__WEBPACK_IMPORTED_MODULE_6__  .YOg(zod__WEBPACK_IMPORTED_MODULE_6__  .vkY(_leg_js__WEBPACK_IMPORTED_MODULE_2__  .RY, plannedLegWith(request))),
    others: zod__WEBPACK_IMPORTED_MODULE_6__  .YOg(otherLeg)
        .optional()
        .describe('Legs that were not chosen, and that no chosen one builds on: what targets have of them stays. Absent where there are none.'),
    files: zod__WEBPACK_IMPORTED_MODULE_6__  .g1P(digest, zod__WEBPACK_IMPORTED_MODULE_6__  .g1P(zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_6__  .YjP()))
        .describe('Sets of input files by digest: path to mode and content.'),
    targets: zod__WEBPACK_IMPORTED_MODULE_6__  .g1P(zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_6__  .L5J()),
    channels: zod__WEBPACK_IMPORTED_MODULE_6__  .g1P(zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(), _channel_js__WEBPACK_IMPORTED_MODULE_1__  .Ix)
        .optional()
        .describe('Targets that move together, by promoting alone. Absent where there are none.'),
    revocations: zod__WEBPACK_IMPORTED_MODULE_6__  .YOg(_revocation_js__WEBPACK_IMPORTED_MODULE_4__  .Fc)
        .optional()
        .describe('What may not be used, as it was known when the plan was made. Absent where nothing is revoked.'),
    'build-registry': zod__WEBPACK_IMPORTED_MODULE_6__  .YjP()
        .nullable()
        .describe('The repository through which container images pass from job to job.'),
    records: zod__WEBPACK_IMPORTED_MODULE_6__  .YOg(_record_js__WEBPACK_IMPORTED_MODULE_3__  .g1).describe('Of the legs that were found at their provider.'),
}));
const plan = planWith(_definition_js__WEBPACK_IMPORTED_MODULE_0__  .hE);


/***/ }),

/***/ 48064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    a: () => (  branchName),
    z: () => (  pathProblem)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const branchName = zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
    .max(200)
    .regex(/^(?!.*(?:\.\.|\/\/|\.lock(?:\/|$)|@\{|\/\.|\.(?:\/|$)))[A-Za-z0-9_][A-Za-z0-9._+@/-]*(?<!\/)$/, 'the name of a branch is made of letters, digits and . _ - + @ /');
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


/***/ })

};
