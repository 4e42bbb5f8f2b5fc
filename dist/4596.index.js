export const id = 4596;
export const ids = [4596,4377,6758];
export const modules = {

/***/ 34677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ openGitHubClient)
/* harmony export */ });
/**
 * Opens GitHub's own client. It is loaded here alone, at its first use: it takes a third of a second, and one place keeps it in one
 * file of what is shipped.
 * @param apiUrl as GITHUB_API_URL has it
 */
async function openGitHubClient(token, apiUrl) {
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(1351)]).then(__webpack_require__.bind(__webpack_require__, 61351));
    return getOctokit(token, { baseUrl: apiUrl });
}


/***/ }),

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

/***/ 31134:
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

/***/ 92974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Er: () => (/* binding */ publishedArtifactName),
/* harmony export */   Fz: () => (/* binding */ responseArtifactName),
/* harmony export */   Jj: () => (/* binding */ imageArtifactName),
/* harmony export */   N8: () => (/* binding */ recordArtifactName),
/* harmony export */   P3: () => (/* binding */ journalArtifactName),
/* harmony export */   V$: () => (/* binding */ debugLogArtifactName),
/* harmony export */   fA: () => (/* binding */ publishReportArtifactName),
/* harmony export */   gc: () => (/* binding */ leftoversArtifactName),
/* harmony export */   hO: () => (/* binding */ checkArtifactPrefix),
/* harmony export */   m5: () => (/* binding */ reportArtifactName),
/* harmony export */   nU: () => (/* binding */ planArtifactName),
/* harmony export */   o5: () => (/* binding */ parseRecordArtifactName)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

const RECORD = /^(.+)-(bake|verify|publish)-a([1-9]\d{0,8})$/s;
/** Between jobs a record is an artifact of this name; readers take the highest attempt, then the latest stage. */
function recordArtifactName(prefix, slug, stage, attempt) {
    return `${prefix}-${slug}-${stage}-a${attempt}`;
}
/**
 * A record's artifact by its name; undefined for any other one. A prefix that begins like another, as `images` and
 * `images-web` do, takes the other's records for its own: which leg it is, only the record itself can say.
 */
function parseRecordArtifactName(prefix, name) {
    if (!name.startsWith(`${prefix}-`))
        return undefined;
    const [, slug, stage, attempt] = RECORD.exec(name.slice(prefix.length + 1)) ?? [];
    if (slug === undefined || (stage !== 'bake' && stage !== 'verify' && stage !== 'publish'))
        return undefined;
    return { slug, stage, attempt: Number(attempt) };
}
function leftoversArtifactName(prefix, slug, attempt) {
    return `${prefix}-${slug}-leftovers-a${attempt}`;
}
function debugLogArtifactName(prefix, slug, attempt) {
    return `${prefix}-${slug}-debug-log-a${attempt}`;
}
/** The plan's artifact; no record's name ends like it. */
function planArtifactName(prefix, attempt) {
    return `${prefix}-plan-a${attempt}`;
}
/**
 * An image that goes to other jobs as an archive; no record's name ends like it.
 *
 * @param number counts from 1, where a leg has several images
 */
function imageArtifactName(prefix, slug, attempt, number) {
    return `${prefix}-${slug}-image${number === undefined ? '' : `-${number}`}-a${attempt}`;
}
/** What publishing did, call by call; no record's name ends like it. */
function journalArtifactName(prefix, attempt) {
    return `${prefix}-publish-journal-a${attempt}`;
}
/** The files that publishing wrote; no record's name ends like it. */
function publishedArtifactName(prefix, attempt) {
    return `${prefix}-published-a${attempt}`;
}
/** The report of the run, which is no archive: its name is that of the file. No record's name ends like it. */
function reportArtifactName(prefix, attempt) {
    return `${prefix}-report-a${attempt}.html`;
}
/** What became of a run so far, replaced while it goes on. It is no archive either; no record's name ends like it. */
function responseArtifactName(prefix, attempt) {
    return `${prefix}-response-a${attempt}.json`;
}
/** The report of the run that was made when its images had been published; the one of before stays beside it. */
function publishReportArtifactName(prefix, attempt) {
    return `${prefix}-publish-report-a${attempt}.html`;
}
/** Throws a UserError for a prefix that no artifact's name could begin with. */
function checkArtifactPrefix(prefix) {
    if (/^[A-Za-z0-9][\w.-]{0,60}$/.test(prefix))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Input "artifact-prefix" must be letters, digits, dots, hyphens and underscores, at most 61.');
}


/***/ }),

/***/ 90881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ namesWithin),
/* harmony export */   GS: () => (/* binding */ fill),
/* harmony export */   Hc: () => (/* binding */ fillKnown),
/* harmony export */   Jt: () => (/* binding */ parentNames),
/* harmony export */   SI: () => (/* binding */ sourceNames),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   Vl: () => (/* binding */ lateNames),
/* harmony export */   iJ: () => (/* binding */ placeholdersOf),
/* harmony export */   mz: () => (/* binding */ unknownPlaceholder),
/* harmony export */   o5: () => (/* binding */ commitNames)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37478);


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
/** Those that name the state of the repository. */
const commitNames = ['version', 'git.sha', 'git.short', 'git.ref'];
const parentNames = ['parent.id', 'parent.name', 'parent.key'];
const sourceNames = ['source.id', 'source.name'];
/** Names that placeholders had before, by which they still go. */
const FORMER_NAMES = new Map([['layer', 'tier']]);
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
/** Names of placeholders in all texts of a value, whatever it is; a text that is no pattern has none. */
function namesWithin(value) {
    if (typeof value === 'string') {
        try {
            return new Set(placeholdersOf(value));
        }
        catch {
            return new Set();
        }
    }
    if (typeof value !== 'object' || value === null)
        return new Set();
    return new Set(Object.values(value).flatMap((one) => [...namesWithin(one)]));
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
        const value = name === undefined ? undefined : values.get(nameNow(name));
        return value === undefined ? part : quoted(value);
    });
}
function unknownPlaceholder(name, known) {
    const near = (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestName */ .qb)(name, known);
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
        return valueOf(nameNow(name));
    });
}
function nameNow(name) {
    return FORMER_NAMES.get(name) ?? name;
}


/***/ }),

/***/ 42003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   We: () => (/* binding */ PUBLISH),
/* harmony export */   Z3: () => (/* binding */ LEG_STAGES),
/* harmony export */   ZL: () => (/* binding */ stagesOf),
/* harmony export */   _K: () => (/* binding */ PipelineStages)
/* harmony export */ });
/** packerd's stages, in its order, and one of our own, which it had not. */
function stagesOf(publishes) {
    const before = ['GitClone', 'GitCheckout', ...LEG_STAGES];
    return publishes ? [...before, PUBLISH, 'DockerClean'] : [...before, 'DockerClean'];
}
const PUBLISH = 'Publish';
/** Those that a leg has; the others are the run's. */
const LEG_STAGES = ['RunBerksVendor', 'RunPacker', 'KitchenTest'];
/** The stages of a run as they stand; every change is told at once. */
class PipelineStages {
    #stages;
    #onChange;
    #now;
    constructor(stages, now, onChange) {
        this.#stages = [...stages];
        this.#now = now;
        this.#onChange = onChange;
    }
    get all() {
        return this.#stages;
    }
    /** Puts the stages of the legs where those of a leg that is not known yet stood. */
    setLegs(legs) {
        const [only, ...more] = legs;
        const rows = legs.flatMap((leg) => LEG_STAGES.map((name) => ({
            name,
            status: 'pending',
            log: '',
            // One leg is all there is to packerd.
            ...(only !== undefined && more.length === 0 ? {} : { leg }),
        })));
        const at = this.#stages.findIndex(({ name }) => name === LEG_STAGES[0]);
        this.#stages.splice(at, LEG_STAGES.length, ...rows);
        this.#onChange();
    }
    status(name, leg) {
        return this.#stages[this.#find(name, leg)]?.status;
    }
    begin(name, leg) {
        this.change(name, leg, { status: 'running', start: this.#now().toISOString() });
    }
    end(name, leg, status, log) {
        const had = this.#stages[this.#find(name, leg)];
        const now = this.#now().toISOString();
        const times = status === 'skipped' ? {} : { start: had?.start ?? now, end: now };
        this.change(name, leg, { status, log, ...times });
    }
    change(name, leg, change) {
        const at = this.#find(name, leg);
        const had = this.#stages[at];
        if (had === undefined)
            return;
        this.#stages[at] = { ...had, ...change };
        this.#onChange();
    }
    /** What has not begun will not come any more, and what runs has failed. */
    close(names, log) {
        const now = this.#now().toISOString();
        for (const [at, stage] of this.#stages.entries()) {
            if (!names.includes(stage.name))
                continue;
            if (stage.status === 'pending')
                this.#stages[at] = { ...stage, status: 'skipped' };
            if (stage.status === 'running')
                this.#stages[at] = { ...stage, status: 'failed', end: now, log };
        }
        this.#onChange();
    }
    #find(name, leg) {
        const ofLeg = this.#stages.findIndex((stage) => stage.name === name && stage.leg === leg);
        return ofLeg === -1 ? this.#stages.findIndex((stage) => stage.name === name && stage.leg === undefined) : ofLeg;
    }
}


/***/ }),

/***/ 90590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cancel: () => (/* binding */ cancel),
  list: () => (/* binding */ list),
  retry: () => (/* binding */ retry),
  status: () => (/* binding */ main_status),
  submit: () => (/* binding */ main_submit),
  watchRequest: () => (/* binding */ watchRequest)
});

// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/process/interrupt.js
var process_interrupt = __webpack_require__(50545);
// EXTERNAL MODULE: ./.build/core/runner/inputs.js
var runner_inputs = __webpack_require__(88278);
// EXTERNAL MODULE: ./.build/pipeline/watch.js
var pipeline_watch = __webpack_require__(63546);
// EXTERNAL MODULE: ./.build/core/clock.js
var clock = __webpack_require__(94850);
// EXTERNAL MODULE: ./.build/image/artifact-name.js
var artifact_name = __webpack_require__(92974);
// EXTERNAL MODULE: ./.build/pipeline/response.js
var response = __webpack_require__(13750);
// EXTERNAL MODULE: ./.build/core/values.js
var values = __webpack_require__(1252);
;// CONCATENATED MODULE: ./.build/pipeline/requests/trouble.js


/** Nobody knows whether a call did anything. */
class LostAnswer extends errors/* UserError */.yo {
}
/** A call that GitHub refused, in words for whoever made it. */
class Refused extends errors/* UserError */.yo {
    status;
    constructor(status, message) {
        super(message);
        this.status = status;
    }
}
/** Where GitHub says nothing of when it would answer again. */
const LIMIT_MS = 60_000;
/** By our clock a time that GitHub names may have gone by: then it is not asked again and again at once. */
const LEAST_MS = 1000;
/**
 * Reads what octokit threw. It says 500 for a connection that failed, too, and gives no answer with it.
 * @param now ms since the epoch, for times that GitHub names
 */
function troubleOf(error, now) {
    const status = (0,values/* memberOf */.C5)(error, 'status') ?? Reflect.get(Object(error), 'status');
    const answer = Reflect.get(Object(error), 'response');
    const message = (0,errors/* messageOf */.bD)(error).replace(/\s+/g, ' ').slice(0, 300);
    if (typeof status !== 'number' || answer === undefined || status >= 500)
        return { kind: 'lost', message };
    const headers = (0,values/* memberOf */.C5)(answer, 'headers');
    const after = (0,values/* memberOf */.C5)(headers, 'retry-after');
    const isSpent = String((0,values/* memberOf */.C5)(headers, 'x-ratelimit-remaining')) === '0';
    const isLimit = status === 429 || (status === 403 && (after !== undefined || isSpent || /rate limit/i.test(message)));
    if (!isLimit)
        return { kind: 'refused', status, message };
    return {
        kind: 'limit',
        message,
        after: waitOf(after, isSpent ? (0,values/* memberOf */.C5)(headers, 'x-ratelimit-reset') : undefined, now),
    };
}
function waitOf(after, reset, now) {
    const seconds = Number(after ?? Number.NaN);
    if (Number.isFinite(seconds) && seconds >= 0)
        return seconds * 1000;
    const at = Number(reset ?? Number.NaN) * 1000;
    return Number.isFinite(at) ? Math.max(LEAST_MS, at - now) : LIMIT_MS;
}
/** What is needed for what was refused. */
function refusal(verb, status, message, rights) {
    const said = `GitHub does not ${verb} (${status}): ${message.replace(/\.$/, '')}.`;
    if (status === 401)
        return new Refused(status, `${said} The token is not valid, or not any more.`);
    if (status === 403 || status === 404) {
        return new Refused(status, `${said} Either there is no such repository or workflow, or the token may not do it: it needs ${rights} there.`);
    }
    return new Refused(status, said);
}

;// CONCATENATED MODULE: ./.build/pipeline/requests/following.js





/** A run whose id GitHub has told may be unknown to it for some seconds. */
const APPEARS_MS = 120_000;
/** A service that is away for so long is no reason to give up a run of an hour. */
const OUTAGE_MS = 20 * 60_000;
/** Looks at a run once. A response that cannot be read now is the one that was read before. */
async function look(github, id, before) {
    const run = await github.run(id);
    const [jobs, response] = await Promise.all([
        github.jobs(id, run.attempt),
        run.status === 'queued' ? undefined : responseOf(github, run),
    ]);
    const isSameAttempt = before?.run.attempt === run.attempt;
    return { run, jobs, response: response ?? (isSameAttempt ? before?.response : undefined) };
}
/** The response that the run keeps as an artifact while it goes on: another program may have written it. */
async function responseOf(github, { id, attempt }) {
    const text = await github.artifact(id, (0,artifact_name/* responseArtifactName */.Fz)('bakehouse', attempt));
    if (text === undefined)
        return undefined;
    try {
        return response/* buildResponse */.yS.safeParse(JSON.parse(text)).data;
    }
    catch {
        return undefined;
    }
}
/** Looks at a run until it is over. Throws a UserError when the signal comes first. */
async function follow({ github, run, attempt = 1, stepMs, signal, onSeen, onTrouble, }) {
    const started = (0,clock/* steadyNow */.rj)();
    let answered = started;
    let seen;
    for (;;) {
        try {
            seen = await look(github, run, seen);
            answered = (0,clock/* steadyNow */.rj)();
            onSeen(seen);
            if (seen.run.status === 'completed' && seen.run.attempt >= attempt)
                return seen;
        }
        catch (error) {
            const isUnknown = error instanceof Refused && error.status === 404 && seen === undefined;
            const isOutage = error instanceof LostAnswer && (0,clock/* steadyNow */.rj)() - answered < OUTAGE_MS;
            if (!isOutage && (!isUnknown || (0,clock/* steadyNow */.rj)() - started > APPEARS_MS))
                throw error;
            if (isOutage)
                onTrouble(error.message);
        }
        await (0,clock/* waitFor */.fm)(stepMs, signal);
        if (signal.aborted)
            throw new errors/* UserError */.yo('Interrupted.');
    }
}

;// CONCATENATED MODULE: ./.build/pipeline/requests/identity.js


// A run is known by a marker in its name alone, or by the id that GitHub gave when it was started: never by being the newest.
/** What `run-name` of the workflow puts before the id. */
const MARKER = 'Bake ';
/** A beginning of an id that is shorter fits too many. */
const LEAST_BEGINNING = 6;
/** An id of one's own: one that is shorter is somebody else's, too, sooner or later. */
const LEAST_ID = 8;
function titleOf(id) {
    return `${MARKER}${id}`;
}
/** The id that the name of a run holds; undefined for a run that was named by something else. */
function idOf({ title }) {
    return title.startsWith(MARKER) && isId(title.slice(MARKER.length)) ? title.slice(MARKER.length) : undefined;
}
function isId(text) {
    return /^[A-Za-z0-9][\w.-]{0,99}$/.test(text);
}
/** Throws a UserError for an id of one's own by which nothing could be found again. */
function checkOwnId(id, what) {
    if (!isId(id)) {
        throw new errors/* UserError */.yo(`${what} must be letters, digits, and . _ -, at most 100, but was ${(0,runner_inputs/* show */.WU)(id)}.`);
    }
    if (id.length < LEAST_ID) {
        throw new errors/* UserError */.yo(`${what} ${(0,runner_inputs/* show */.WU)(id)} is too short: it has to be found again among all requests. Give ${LEAST_ID} characters or more, or none.`);
    }
}
/**
 * The run of a request, by its whole id, its beginning, or the id of the run. Throws a UserError where none or several fit.
 */
async function findRun(github, given) {
    const wanted = given.trim();
    if (wanted === '')
        throw new errors/* UserError */.yo('Which request? Give its id, as submit and list show it.');
    if (wanted.length < LEAST_BEGINNING) {
        throw new errors/* UserError */.yo(`The id ${(0,runner_inputs/* show */.WU)(wanted)} is too short: give ${LEAST_BEGINNING} characters or more.`);
    }
    const fits = [];
    for await (const run of github.runs()) {
        const id = idOf(run);
        if (id?.startsWith(wanted) === true || String(run.id) === wanted)
            fits.push(run);
    }
    const exact = fits.filter((run) => idOf(run) === wanted || String(run.id) === wanted);
    const found = exact.length > 0 ? exact : fits;
    const [only, ...more] = found;
    if (only === undefined) {
        throw new errors/* UserError */.yo(`No run of ${github.repository} has the id ${(0,runner_inputs/* show */.WU)(wanted)}. One that was submitted just now is shown after some seconds; bakehouse list shows those that are there.`);
    }
    if (more.length === 0)
        return only;
    const some = found.slice(0, 5).map((run) => `${idOf(run) ?? ''} (run ${run.id}, ${run.conclusion ?? run.status})`);
    throw new errors/* UserError */.yo(`${found.length} runs fit ${(0,runner_inputs/* show */.WU)(wanted)}: ${some.join(', ')}. Give more of the id, or the id of the run.`);
}
/**
 * Every run that has exactly this id, among the newest ones.
 * @param most how many are looked through; by age alone, since GitHub's clock is not ours
 */
async function runsOfId(github, id, most) {
    const found = [];
    let seen = 0;
    for await (const run of github.runs()) {
        if (run.title === titleOf(id))
            found.push(run);
        seen += 1;
        if (seen >= most)
            break;
    }
    return found;
}

// EXTERNAL MODULE: ./.build/pipeline/requests/inputs.js
var inputs = __webpack_require__(52507);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./.build/plan/request/request.js + 1 modules
var request = __webpack_require__(29078);
// EXTERNAL MODULE: ./.build/plan/request/request-text.js
var request_text = __webpack_require__(7487);
;// CONCATENATED MODULE: ./.build/pipeline/requests/payload.js







/** All inputs of a `workflow_dispatch` together. */
const MOST_INPUTS = 65_535;
/** The `client_payload` of a `repository_dispatch`. */
const MOST_PAYLOAD = 64 * 1024 - 1;
const MOST_MEMBERS = 10;
/** Reads and checks a request before anything is sent. Throws a UserError, or a DocumentError with lines. */
function readPayload(host, inputs) {
    const { request: given, only } = inputs;
    if ((given === '') === (only.length === 0)) {
        throw new errors/* UserError */.yo(given === ''
            ? 'What is to be baked? Give a request (--request FILE), or legs of the manifest there (--only web).'
            : 'A request and legs of a manifest are given together; a run has one of them.');
    }
    const request = given === '' ? undefined : readRequestObject(host, given);
    const ofRequest = typeof request?.['id'] === 'string' ? request['id'] : '';
    if (inputs.id !== '' && ofRequest !== '' && ofRequest !== inputs.id) {
        throw new errors/* UserError */.yo(`The request has the id ${ofRequest}, and "id" says ${inputs.id}. Give one of them.`);
    }
    const own = inputs.id === '' ? ofRequest : inputs.id;
    if (own !== '')
        checkOwnId(own, inputs.id === '' ? 'The id of the request' : 'Input "id"');
    const id = own === '' ? (0,external_node_crypto_.randomUUID)() : own;
    const payload = {
        id,
        isOwnId: own !== '',
        inputs: request === undefined ? { id, only: only.join(',') } : { id, request: JSON.stringify({ ...request, id }) },
        event: request === undefined ? { id, only: only.join(',') } : { ...request, id },
    };
    checkSize(payload, inputs.event !== '');
    return payload;
}
function readRequestObject(host, given) {
    const places = { repository: (0,external_node_fs_.realpathSync)(host.workspace), eventPath: undefined, kind: host.kind };
    const text = (0,request_text/* findRequest */.R)(given, places);
    (0,request/* checkRequest */.y)(text);
    let value;
    try {
        value = JSON.parse(text.text);
    }
    catch {
        throw new errors/* UserError */.yo(`${text.name} is not JSON; a request that is sent must be.`);
    }
    if (!(0,values/* isObject */.Gv)(value))
        throw new errors/* UserError */.yo(`${text.name} must be an object.`);
    return value;
}
function checkSize({ inputs, event }, isEvent) {
    const size = isEvent ? Buffer.byteLength(JSON.stringify(event)) : JSON.stringify(inputs).length;
    const most = isEvent ? MOST_PAYLOAD : MOST_INPUTS;
    if (size > most) {
        throw new errors/* UserError */.yo(`The request is too large: ${size} ${isEvent ? 'bytes' : 'characters'}, and GitHub takes ${most} in ${isEvent ? 'the payload of an event' : 'the inputs of a workflow'}. Keep files in the repository of the request, and send what names them.`);
    }
    const members = Object.keys(event).length;
    if (isEvent && members > MOST_MEMBERS) {
        throw new errors/* UserError */.yo(`The request has ${members} members, and GitHub takes ${MOST_MEMBERS} in an event.`);
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./.build/core/github-client.js
var github_client = __webpack_require__(34677);
;// CONCATENATED MODULE: ./.build/pipeline/requests/github.js






const CALL_MS = 60_000;
/** Longer than this nobody waits for GitHub to answer again. */
const LONGEST_WAIT_MS = 15 * 60_000;
const READ_TRIES = 5;
const PER_PAGE = 100;
/** GitHub lists no more of them where a filter is set. */
const MOST_PAGES = 10;
const LARGEST_ARTIFACT = 16 * 1024 * 1024;
const WRITE = '`actions: write`';
const READ = '`actions: read`';
async function openGitHub(options) {
    const { repository, workflow, token, apiUrl } = options;
    const [owner = '', repo = ''] = repository.split('/');
    const { rest, request } = await (0,github_client/* openGitHubClient */.L)(token, apiUrl);
    const call = caller(options);
    const remembered = new Map();
    const base = { owner, repo };
    return {
        repository,
        startWorkflow: async (ref, inputs) => {
            const wanted = { ...base, workflow_id: workflow, ref, inputs: { ...inputs } };
            const send = (more) => (own) => rest.actions.createWorkflowDispatch({ ...wanted, ...more, ...own });
            const verb = `start ${workflow} of ${repository} at ${ref}`;
            try {
                return startedOf(await call(verb, WRITE, send({ return_run_details: true }), 1));
            }
            catch (error) {
                // GitHub Enterprise Server does not know that parameter; what was refused was not done.
                if (!(error instanceof Refused) || (error.status !== 400 && error.status !== 422))
                    throw error;
                return startedOf(await call(verb, WRITE, send({}), 1));
            }
        },
        sendEvent: async (type, payload) => {
            const wanted = { ...base, event_type: type, client_payload: { ...payload } };
            const send = (own) => rest.repos.createDispatchEvent({ ...wanted, ...own });
            await call(`send the event ${type} to ${repository}`, '`contents: write`', send, 1);
        },
        runs: async function* () {
            for (let page = 1; page <= MOST_PAGES; page += 1) {
                const wanted = { ...base, workflow_id: workflow, per_page: PER_PAGE, page, exclude_pull_requests: true };
                const { data } = await call(`list the runs of ${workflow} in ${repository}`, READ, (own) => rest.actions.listWorkflowRuns({ ...wanted, ...own }));
                const { workflow_runs: found } = data;
                for (const one of found)
                    yield runOf(one);
                if (found.length < PER_PAGE)
                    return;
            }
        },
        run: async (id) => {
            const known = remembered.get(id);
            const headers = known === undefined ? {} : { 'if-none-match': known.etag };
            const answer = await call(`tell of run ${id} of ${repository}`, READ, async (own) => {
                try {
                    return await rest.actions.getWorkflowRun({ ...base, run_id: id, headers, ...own });
                }
                catch (error) {
                    // Not modified: such a question counts for no limit.
                    if (known !== undefined && Reflect.get(Object(error), 'status') === 304)
                        return known.run;
                    throw error;
                }
            });
            if (!('headers' in answer))
                return answer;
            const run = runOf(answer.data);
            const { etag } = answer.headers;
            if (etag !== undefined)
                remembered.set(id, { etag, run });
            return run;
        },
        jobs: async (id, attempt) => {
            const wanted = { ...base, run_id: id, attempt_number: attempt, per_page: PER_PAGE };
            const { data } = await call(`list the jobs of run ${id}`, READ, (own) => rest.actions.listJobsForWorkflowRunAttempt({ ...wanted, ...own }));
            return data.jobs.map(({ name, status, conclusion, steps = [], html_url: url }) => ({
                name,
                status,
                conclusion,
                step: steps.findLast((one) => one.status !== 'queued')?.name ?? '',
                url: url ?? '',
            }));
        },
        artifact: async (run, name) => {
            const { data } = await call(`list the artifacts of run ${run}`, READ, (own) => rest.actions.listWorkflowRunArtifacts({ ...base, run_id: run, name, per_page: PER_PAGE, ...own }));
            const found = data.artifacts.filter((one) => one.name === name && !one.expired);
            const [newest] = found.toSorted((a, b) => b.id - a.id);
            if (newest === undefined || newest.size_in_bytes > LARGEST_ARTIFACT)
                return undefined;
            const path = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}';
            try {
                // Its content comes with the call: a connection that is cut meanwhile is asked again, as any other.
                return await call(`give the artifact ${name} of run ${run}`, READ, async (own) => {
                    const answer = await request(path, {
                        ...base,
                        artifact_id: newest.id,
                        archive_format: 'zip',
                        request: { ...own.request, parseSuccessResponseBody: false },
                    });
                    return bodyOf(answer.data, newest.digest ?? null);
                });
            }
            catch (error) {
                // It was replaced meanwhile, or is kept no longer.
                if (error instanceof Refused && (error.status === 404 || error.status === 410))
                    return undefined;
                throw error;
            }
        },
        cancel: async (id) => {
            try {
                await call(`cancel run ${id} of ${repository}`, WRITE, (own) => rest.actions.cancelWorkflowRun({ ...base, run_id: id, ...own }));
                return true;
            }
            catch (error) {
                if (error instanceof Refused && error.status === 409)
                    return false;
                throw error;
            }
        },
        again: async (id, failedOnly) => {
            const wanted = { ...base, run_id: id };
            await call(`run ${id} of ${repository} again`, WRITE, (own) => failedOnly
                ? rest.actions.reRunWorkflowFailedJobs({ ...wanted, ...own })
                : rest.actions.reRunWorkflow({ ...wanted, ...own }), 1);
        },
    };
}
/** Makes a call, again where it surely did nothing, and reads again what may be read twice. */
function caller({ signal, onWait }) {
    return async (verb, rights, call, tries = READ_TRIES) => {
        const started = (0,clock/* steadyNow */.rj)();
        for (let left = tries;;) {
            try {
                return await call({ request: { signal: AbortSignal.any([signal, AbortSignal.timeout(CALL_MS)]) } });
            }
            catch (error) {
                if (signal.aborted)
                    throw new errors/* UserError */.yo('Interrupted.');
                if (error instanceof errors/* UserError */.yo)
                    throw error;
                const trouble = troubleOf(error, Date.now());
                if (trouble.kind === 'refused')
                    throw refusal(verb, trouble.status, trouble.message, rights);
                let pause = 1000 * 2 ** (tries - left);
                if (trouble.kind === 'limit') {
                    pause = trouble.after;
                    if ((0,clock/* steadyNow */.rj)() + pause - started > LONGEST_WAIT_MS) {
                        throw new errors/* UserError */.yo(`GitHub does not ${verb} for ${minutes(pause)}: ${trouble.message}. Try it then.`);
                    }
                    onWait(`GitHub answers again in ${Math.ceil(pause / 1000)} s: ${trouble.message}`);
                }
                else {
                    left -= 1;
                    if (left <= 0)
                        throw new LostAnswer(`GitHub gave no answer when asked to ${verb}: ${trouble.message}`);
                }
                await (0,clock/* waitFor */.fm)(pause, signal);
                if (signal.aborted)
                    throw new errors/* UserError */.yo('Interrupted.');
            }
        }
    };
}
function minutes(ms) {
    const whole = Math.ceil(ms / 60_000);
    return `${whole} minute${whole === 1 ? '' : 's'}`;
}
/** 200 tells the run, 204 does not: both mean that it was accepted. */
function startedOf(answer) {
    const data = (0,values/* memberOf */.C5)(answer, 'data');
    const id = (0,values/* memberOf */.C5)(data, 'workflow_run_id');
    const url = (0,values/* memberOf */.C5)(data, 'html_url');
    if (typeof id !== 'number' || !Number.isSafeInteger(id) || id <= 0)
        return null;
    return { id, url: typeof url === 'string' ? url : '' };
}
function runOf(run) {
    return {
        id: run.id,
        title: run.display_title,
        attempt: run.run_attempt ?? 1,
        status: run.status ?? 'queued',
        conclusion: run.conclusion,
        url: run.html_url,
        created: run.created_at,
        event: run.event,
        path: run.path,
    };
}
/** What was uploaded, whole, and as GitHub says that it was; undefined where it is not, or is no text. */
async function bodyOf(data, digest) {
    if (!isStream(data))
        return undefined;
    const chunks = [];
    let length = 0;
    for await (const chunk of data) {
        length += chunk.length;
        if (length > LARGEST_ARTIFACT)
            return undefined;
        chunks.push(chunk);
    }
    const bytes = Buffer.concat(chunks);
    const own = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
    if (digest !== null && digest !== own)
        return undefined;
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function isStream(value) {
    return ((0,values/* isObject */.Gv)(value) || typeof value === 'object') && value !== null && Symbol.asyncIterator in value;
}

;// CONCATENATED MODULE: ./.build/pipeline/requests/place.js




/** The repository and the workflow that are meant, with a token for them. Throws a UserError that says what is missing. */
async function openPlace(host, inputs, signal) {
    const { environment } = host;
    const repository = repositoryOf(host, inputs.repo);
    const { workflow } = inputs;
    if (!/^[\w.-]{1,100}\.ya?ml$/.test(workflow)) {
        throw new errors/* UserError */.yo(`Input "workflow" must be the file name of a workflow, as request.yml, but was ${(0,runner_inputs/* show */.WU)(workflow)}.`);
    }
    const token = tokenOf(host, inputs['github-token']);
    if (token === '') {
        const where = host.kind === 'terminal'
            ? 'Give --github-token @FILE, or set BAKEHOUSE_GITHUB_TOKEN, GH_TOKEN or GITHUB_TOKEN'
            : 'Give the input "github-token"';
        throw new errors/* UserError */.yo(`There is no token for ${repository}. ${where}: a fine-grained one of that repository with "Actions: read and write".`);
    }
    host.secret(token);
    const apiUrl = environment['GITHUB_API_URL'] ?? '';
    return openGitHub({
        repository,
        workflow,
        token,
        apiUrl: apiUrl === '' ? 'https://api.github.com' : apiUrl,
        signal,
        onWait: (message) => host.info(message),
    });
}
/** What people have in their environment for GitHub's own command line is theirs on a terminal, too. */
function tokenOf({ kind, environment }, given) {
    if (given !== '' || kind !== 'terminal')
        return given;
    return ['GH_TOKEN', 'GITHUB_TOKEN'].map((name) => environment[name] ?? '').find((one) => one !== '') ?? '';
}
function repositoryOf(host, given) {
    const own = host.environment['GITHUB_REPOSITORY'] ?? '';
    const found = given !== '' ? given : own !== '' ? own : (ofRemote(host.workspace) ?? '');
    if (/^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[\w.-]{1,100}$/.test(found))
        return found;
    if (found !== '')
        throw new errors/* UserError */.yo(`Input "repo" must be owner/name, but was ${(0,runner_inputs/* show */.WU)(found)}.`);
    throw new errors/* UserError */.yo('Which repository is meant is not known: this folder has no remote "origin" on GitHub. Give it: --repo owner/name.');
}
/** The repository of the checkout's origin: https://host/owner/name.git, or git@host:owner/name. */
function ofRemote(folder) {
    const address = git(folder, 'remote', 'get-url', 'origin');
    const bare = address.endsWith('/') ? address.slice(0, -1) : address;
    const words = (bare.endsWith('.git') ? bare.slice(0, -'.git'.length) : bare).split(/[/:]/);
    return words.length < 3 ? undefined : words.slice(-2).join('/');
}
/** The branch whose workflow is started, where nobody names one. */
function defaultRef(host) {
    const head = git(host.workspace, 'symbolic-ref', '--short', 'refs/remotes/origin/HEAD');
    return head.startsWith('origin/') ? head.slice('origin/'.length) : 'main';
}
function git(folder, ...args) {
    const stdio = ['ignore', 'pipe', 'ignore'];
    try {
        return (0,external_node_child_process_.execFileSync)('git', [...args], { cwd: folder, encoding: 'utf8', stdio, timeout: 10_000 }).trim();
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./.build/pipeline/requests/submission.js




/** How often a request is sent whose answer was lost, and that is not there when it is looked for. */
const MOST_SENDS = 3;
/** A run that was started just now is among these. */
const NEWEST = 300;
const ALL = 1000;
/**
 * Sends a request, once: an id of somebody's own is looked for before, and where an answer is lost, the run is looked for
 * before anything is sent again.
 */
async function send(host, submission) {
    const { github, payload, ref, event, patienceMs } = submission;
    if (payload.isOwnId) {
        const [known] = await runsOfId(github, payload.id, ALL);
        if (known !== undefined)
            return { kind: 'known', run: known };
    }
    for (let sends = 1;; sends += 1) {
        let started = null;
        try {
            if (event === '')
                started = await github.startWorkflow(ref, payload.inputs);
            else
                await github.sendEvent(event, payload.event);
        }
        catch (error) {
            if (!(error instanceof LostAnswer))
                throw error;
            host.info(`${error.message}. Before it is sent again, its run is looked for.`);
            const found = await appearance(host, submission, patienceMs / 4);
            if (found !== null)
                return { kind: 'accepted', run: found };
            if (sends < MOST_SENDS)
                continue;
            throw new errors/* UserError */.yo(`${error.message}. It was sent ${sends} times, and no run has the id ${payload.id}. Should one appear, it is this request: bakehouse status ${payload.id}`);
        }
        return { kind: 'accepted', run: started ?? (await appearance(host, submission, patienceMs)) };
    }
}
/** The run of this id, once GitHub lists it; null where it does not within the patience. */
async function appearance(host, { github, payload, signal, stepMs }, patienceMs) {
    const end = (0,clock/* steadyNow */.rj)() + patienceMs;
    for (;;) {
        const found = await runsOfId(github, payload.id, NEWEST);
        const first = found.at(-1);
        if (first !== undefined) {
            if (found.length > 1) {
                host.info(`${found.length} runs have the id ${payload.id}; the others find what the first one, ${first.id}, bakes.`);
            }
            return first;
        }
        if ((0,clock/* steadyNow */.rj)() >= end || signal.aborted)
            return null;
        await (0,clock/* waitFor */.fm)(Math.min(stepMs, Math.max(1, end - (0,clock/* steadyNow */.rj)())), signal);
    }
}

// EXTERNAL MODULE: ./.build/pipeline/pipeline-stages.js
var pipeline_stages = __webpack_require__(42003);
;// CONCATENATED MODULE: ./.build/pipeline/requests/rows.js


/** What stages of a leg are called while they run. */
const STAGE_WORDS = {
    GitClone: 'checkout',
    GitCheckout: 'checkout',
    RunBerksVendor: 'cookbooks',
    RunPacker: 'bake',
    KitchenTest: 'verify',
    DockerClean: 'clean-up',
    [pipeline_stages/* PUBLISH */.We]: 'publish',
};
/** The rows of a run: its jobs, and what its response tells of each leg. Pure. */
function rowsOfRun({ jobs, response }) {
    const rows = new Map(jobs.map((job) => [`job ${job.name}`, rowOfJob(job)]));
    for (const stage of response?.buildstages ?? []) {
        const row = rowOfStage(stage);
        if (row !== undefined)
            rows.set(row.name, row);
    }
    return [...rows.values()];
}
function rowOfJob({ name, status, conclusion, step }) {
    const hasBegun = status === 'in_progress' || status === 'completed';
    return {
        name: `job ${name}`,
        stage: hasBegun ? 'job' : null,
        line: hasBegun ? step : status,
        end: status === 'completed' ? endOf(conclusion) : null,
    };
}
/** What of a run is over without having come to anything is told as its job has it. */
function endOf(conclusion) {
    if (conclusion === 'success' || conclusion === 'neutral')
        return 'done';
    if (conclusion === 'skipped' || conclusion === 'cancelled')
        return conclusion;
    return 'failed';
}
function rowOfStage(stage) {
    const { name, leg = 'image', status, log } = stage;
    const word = STAGE_WORDS[name];
    if (word === undefined || name === 'DockerClean')
        return undefined;
    const row = name === 'KitchenTest' ? (0,pipeline_watch/* testsRow */.Kr)(leg) : name === pipeline_stages/* PUBLISH */.We ? pipeline_watch/* PUBLISH_ROW */.lr : leg;
    const line = log.trimEnd().split('\n').at(-1) ?? '';
    // What comes before the bake is no end of its row, unless it is the end of all.
    const isBefore = name !== 'KitchenTest' && name !== pipeline_stages/* PUBLISH */.We && name !== 'RunPacker';
    if (isBefore && status !== 'running' && status !== 'failed')
        return undefined;
    if (status === 'pending')
        return { name: row, stage: null, line: '', end: null };
    return { name: row, stage: word, line, end: status === 'running' ? null : endOfStage(stage) };
}
function endOfStage({ name, status, log }) {
    if (status === 'failed')
        return 'failed';
    if (status === 'skipped')
        return name === 'RunPacker' && log.includes('there already') ? 'reused' : 'skipped';
    return name === 'KitchenTest' ? 'passed' : name === pipeline_stages/* PUBLISH */.We ? 'published' : 'baked';
}

;// CONCATENATED MODULE: ./.build/pipeline/requests/telling.js


/** One word for where a run stands: how it ended, else `waiting` or `running`. */
function stateOf({ status, conclusion }) {
    if (status === 'completed')
        return conclusion ?? 'over';
    return status === 'in_progress' ? 'running' : 'waiting';
}
function keepOutputs(host, { id, run, status, response }) {
    host.output('id', id);
    host.output('run-id', run === null ? '' : String(run.id));
    host.output('run-url', run?.url ?? '');
    host.output('status', status);
    host.output('response', response === undefined ? '' : JSON.stringify(response));
}
/** A line of the list of requests. */
function listedLine(run) {
    return `${(idOf(run) ?? '').padEnd(36)}  ${stateOf(run).padEnd(10)}  ${run.created}  ${run.url}`;
}
/** What there is to say of a run that was looked at once. */
function shownRun(seen) {
    const { run, response } = seen;
    const attempt = run.attempt === 1 ? '' : `, attempt ${run.attempt}`;
    return [
        `Request ${idOf(run) ?? run.title}: ${stateOf(run)}${attempt}, since ${run.created}`,
        `Run ${run.id}: ${run.url}`,
        ...rowsOfRun(seen).map(rowLine),
        ...(response?.images ?? []).map((id) => `Image sha256:${id}`),
        ...(response?.artifacts ?? []).map(({ href }) => `Artifact ${href}`),
        ...(response?.error === undefined ? [] : [`Failed: ${response.error.message}`]),
    ];
}
function rowLine({ name, stage, end, line }) {
    const state = end ?? stage ?? 'waiting';
    return `  ${name}: ${state}${line === '' ? '' : `  ${line}`}`;
}
/** Tells a run while it goes on: each change as a line, and in the table of a terminal where there is one. */
class RunTable {
    #host;
    #watch;
    #told = new Map();
    #rows = new Set();
    constructor(host, watch) {
        this.#host = host;
        this.#watch = watch;
    }
    show(seen) {
        const rows = rowsOfRun(seen);
        this.#say('', `Run ${seen.run.id}: ${stateOf(seen.run)}${seen.run.attempt === 1 ? '' : `, attempt ${seen.run.attempt}`}`);
        const fresh = rows.filter(({ name }) => !this.#rows.has(name)).map(({ name }) => name);
        if (fresh.length > 0)
            this.#watch.planned(fresh);
        for (const row of rows) {
            this.#rows.add(row.name);
            if (row.stage !== null)
                this.#watch.began(row.name, row.stage);
            if (row.line !== '')
                this.#watch.said(row.name, row.line);
            if (row.end !== null)
                this.#watch.ended(row.name, row.end);
            this.#say(row.name, `${row.name}: ${row.end ?? row.stage ?? 'waiting'}`);
        }
    }
    #say(name, line) {
        if (this.#told.get(name) === line)
            return;
        this.#told.set(name, line);
        this.#host.info(line);
    }
}
/** Says how a run ended; the step, or the command, fails as it did. Gives how it ended. */
function conclude(host, id, { run, jobs, response }) {
    const state = stateOf(run);
    for (const image of response?.images ?? [])
        host.info(`Image sha256:${image}`);
    for (const { href } of response?.artifacts ?? [])
        host.info(`Artifact ${href}`);
    if (state === 'success' || state === 'neutral') {
        host.info(`Request ${id}: ${state}, ${run.url}`);
        return state;
    }
    const failed = jobs
        .filter((job) => job.conclusion !== 'success' && job.conclusion !== 'skipped')
        .map(({ name }) => name);
    const why = response?.error?.message ?? (failed.length === 0 ? '' : `job ${failed.join(', job ')}`);
    const message = `Request ${id}: ${state}${why === '' ? '' : `: ${why}`}. ${run.url}`;
    // On a terminal a cancel has an exit code of its own.
    if (state === 'cancelled' && host.kind === 'terminal')
        host.annotate({ level: 'error', message });
    else
        host.fail(message);
    return state;
}

;// CONCATENATED MODULE: ./.build/pipeline/requests/main.js











/** A run that GitHub has taken, and that it does not list for so long, is told as such. */
const PATIENCE_MS = 120_000;
const MOST_STEP_MS = 3000;
/** Sends a request to the workflow of a repository, and waits for its end where that is wanted. */
async function main_submit(host, watch = pipeline_watch/* UNWATCHED */.oF) {
    return atGitHub(host, inputs/* submitInputs */.K_, async ({ inputs, github, signal, interrupt }) => {
        const payload = readPayload(host, inputs);
        const stepMs = inputs.interval * 1000;
        const patience = { signal, stepMs: Math.min(MOST_STEP_MS, stepMs), patienceMs: PATIENCE_MS };
        const ref = inputs.ref === '' ? defaultRef(host) : inputs.ref;
        const place = await github();
        host.output('id', payload.id);
        let sent;
        try {
            sent = await send(host, { github: place, payload, ref, event: inputs.event, ...patience });
        }
        catch (error) {
            if (interrupt.at() !== undefined)
                host.info(`The request may have been sent by then; if so, it is found by its id: bakehouse status ${payload.id}`);
            throw error;
        }
        const { run } = sent;
        keepOutputs(host, { id: payload.id, run, status: sent.kind });
        if (run === null) {
            const listens = inputs.event === '' ? '' : ` Does ${inputs.workflow} listen for repository_dispatch ${inputs.event}?`;
            const message = `GitHub has taken the request ${payload.id}, and lists no run of it yet.${listens} Look again: bakehouse status ${payload.id}`;
            if (inputs.wait)
                throw new errors/* UserError */.yo(message);
            host.annotate({ level: 'warning', title: 'Submit', message });
            return undefined;
        }
        const how = sent.kind === 'known' ? `was there already (${stateOf(sent.run)})` : 'is accepted';
        host.info(`Request ${payload.id} ${how}: run ${run.id}, ${run.url}`);
        if (!inputs.wait)
            return undefined;
        return followAloud(host, watch, { github: place, run: run.id, id: payload.id, stepMs, signal, interrupt });
    });
}
/** Shows the requests of a repository, the newest first. */
async function list(host) {
    return atGitHub(host, inputs/* listInputs */.SS, async ({ inputs, github }) => {
        const found = [];
        for await (const run of (await github()).runs()) {
            if (found.length >= inputs.limit)
                break;
            if (idOf(run) !== undefined && isWanted(run, inputs.status))
                found.push(run);
        }
        const requests = found.map((run) => ({
            id: idOf(run),
            run: run.id,
            status: stateOf(run),
            created: run.created,
            url: run.url,
        }));
        host.output('requests', JSON.stringify(requests));
        if (found.length === 0)
            host.info('There are no such requests.');
        for (const run of found)
            host.info(listedLine(run));
        return undefined;
    });
}
/** Shows what became of a request so far. */
async function main_status(host) {
    return atGitHub(host, inputs/* namedRequestInputs */.Wh, async ({ inputs, github }) => {
        const place = await github();
        const seen = await look(place, (await findRun(place, inputs.id)).id);
        keepOutputs(host, {
            id: idOf(seen.run) ?? inputs.id,
            run: seen.run,
            status: stateOf(seen.run),
            response: seen.response,
        });
        for (const line of shownRun(seen))
            host.info(line);
        return undefined;
    });
}
/** Shows a request until it is over, and fails as it does. */
async function watchRequest(host, watch = pipeline_watch/* UNWATCHED */.oF) {
    return atGitHub(host, inputs/* watchInputs */.LR, async ({ inputs, github, signal, interrupt }) => {
        const place = await github();
        const run = await findRun(place, inputs.id);
        const stepMs = inputs.interval * 1000;
        const id = idOf(run) ?? inputs.id;
        return followAloud(host, watch, { github: place, run: run.id, id, stepMs, signal, interrupt });
    });
}
/** Asks a run to end. What it made is removed by its own clean-up, which is never cut short. */
async function cancel(host) {
    return atGitHub(host, inputs/* namedRequestInputs */.Wh, async ({ inputs, github }) => {
        const place = await github();
        const run = await findRun(place, inputs.id);
        const wasGoing = run.status !== 'completed' && (await place.cancel(run.id));
        keepOutputs(host, { id: idOf(run) ?? inputs.id, run, status: wasGoing ? 'cancelling' : stateOf(run) });
        if (!wasGoing)
            throw new errors/* UserError */.yo(`${shownId(run)} is over already (${stateOf(await place.run(run.id))}): ${run.url}`);
        host.info(`${shownId(run)} was asked to end, and cleans up after itself: ${run.url}`);
        return undefined;
    });
}
/** Runs a request again that is over: only its failed jobs, where some failed. */
async function retry(host, watch = pipeline_watch/* UNWATCHED */.oF) {
    return atGitHub(host, inputs/* retryInputs */.iE, async ({ inputs, github, signal, interrupt }) => {
        const place = await github();
        const run = await findRun(place, inputs.id);
        if (run.status !== 'completed')
            throw new errors/* UserError */.yo(`${shownId(run)} is not over (${stateOf(run)}): ${run.url}`);
        await place.again(run.id, run.conclusion === 'failure' || run.conclusion === 'timed_out');
        const id = idOf(run) ?? inputs.id;
        const attempt = run.attempt + 1;
        keepOutputs(host, { id, run, status: 'accepted' });
        host.info(`${shownId(run)} runs again, attempt ${attempt}: ${run.url}`);
        if (!inputs.wait)
            return undefined;
        const stepMs = inputs.interval * 1000;
        return followAloud(host, watch, { github: place, run: run.id, id, attempt, stepMs, signal, interrupt });
    });
}
/** What all commands share: the inputs, the way to GitHub, and that a cancel is answered at once. */
async function atGitHub(host, spec, work) {
    const token = host.input('github-token').trim();
    if (token !== '')
        host.secret(token);
    const inputs = (0,runner_inputs/* readInputs */.Ko)(spec, (name) => host.input(name));
    const place = {
        repo: host.input('repo').trim(),
        workflow: host.input('workflow').trim() === '' ? 'request.yml' : host.input('workflow').trim(),
        'github-token': token,
    };
    const interrupt = (0,process_interrupt/* listenForInterrupt */.Y)();
    const stop = new AbortController();
    interrupt.onFirst(() => stop.abort());
    try {
        const github = () => openPlace(host, place, stop.signal);
        return await (0,process_interrupt/* leaveInTime */.m)(host, interrupt, () => work({ inputs, github, signal: stop.signal, interrupt }));
    }
    finally {
        interrupt.dispose();
    }
}
async function followAloud(host, watch, followed) {
    const table = new RunTable(host, watch);
    const { id, run, interrupt } = followed;
    let seen;
    try {
        seen = await follow({ ...followed, onSeen: (one) => table.show(one), onTrouble: (message) => host.info(message) });
    }
    catch (error) {
        if (interrupt.at() === undefined)
            throw error;
        host.info(`The request ${id} goes on without us: bakehouse watch ${id}. What ends it is: bakehouse cancel ${id}`);
        throw new errors/* UserError */.yo(`Interrupted while run ${run} was waited for (${(0,errors/* messageOf */.bD)(error)})`);
    }
    keepOutputs(host, { id, run: seen.run, status: stateOf(seen.run), response: seen.response });
    return conclude(host, id, seen);
}
function isWanted(run, wanted) {
    const isOver = run.status === 'completed';
    if (wanted === 'all')
        return true;
    if (wanted === 'over')
        return isOver;
    if (wanted === 'running')
        return run.status === 'in_progress';
    if (wanted === 'waiting')
        return !isOver && run.status !== 'in_progress';
    return isOver && run.conclusion === wanted;
}
function shownId(run) {
    return run.title === titleOf(idOf(run) ?? '') ? `Request ${idOf(run)}` : `Run ${run.id}`;
}


/***/ }),

/***/ 13750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wr: () => (/* binding */ healthOf),
/* harmony export */   j8: () => (/* binding */ writeResponse),
/* harmony export */   ku: () => (/* binding */ renderResponse),
/* harmony export */   lN: () => (/* binding */ responseOutput),
/* harmony export */   yS: () => (/* binding */ buildResponse)
/* harmony export */ });
/* unused harmony export withShortLogs */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);



const time = zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$();
const link = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ rel: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), href: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })
    .describe('As in packerd: `rel` is buildrequest, buildresponse or artifact.');
const buildStage = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .describe('GitClone, GitCheckout, RunBerksVendor, RunPacker, KitchenTest or DockerClean; Publish where something is published.'),
    status: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['pending', 'running', 'failed', 'complete', 'skipped'])
        .describe("packerd's, and `skipped` for what this run had no use for: there it stayed `pending`."),
    log: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe('What the stage printed, its end where it is long. Secrets are hidden.'),
    start: time.optional(),
    end: time.optional(),
    leg: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe('Whose stage it is, where the run has several legs.'),
});
const buildError = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    code: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()
        .int()
        .describe('100: the request is wrong; 4: what it names is not there; 5: this machine; 1: a stage failed.'),
    message: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
/** packerd's `buildresponse`, with `links` and `error`, which it gave as answers of their own. */
const buildResponse = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    buildrequestid: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe('The `id` of the request; without one, the run.'),
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe('Of this response: a request that is run again has another one.'),
    status: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['pending', 'running', 'failed', 'complete']),
    buildstages: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(buildStage).describe('Those that have begun; while it runs the last one is the newest.'),
    buildrequest: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(link),
    images: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).describe('Ids of local container images, 64 hex digits each, as packerd had them.'),
    artifacts: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(link).describe('All that is not a local container image: ids, files and names in registries.'),
    links: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(link),
    error: buildError.optional(),
});
/** The response as it stands. Pure: the same facts give the same bytes. */
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
/** The same with each log cut to its last `most` characters, from a line's beginning where there is one. */
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
/**
 * The stages that have begun, in the order of their beginning: as packerd had it, the last one is the newest. One that was
 * skipped stands behind what came before it, and is told once something after it has begun, or all is over.
 */
function begunStages(stages, isOver) {
    // A leg of which nothing ever began stands behind all that did.
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
/** packerd cut them out of "Imported Docker image: sha256:…", without the algorithm. */
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
/** packerd's health.go: over 95 % bad, over 90 % poor; `err` where the disk could not be asked. */
function healthOf(percentFull) {
    if (percentFull === undefined)
        return 'err';
    if (percentFull > 95)
        return 'bad';
    return percentFull > 90 ? 'poor' : 'ok';
}
/** Of each log, in the file. */
const FILE_LOG = 256 * 1024;
/** All outputs of a job may have 1 MB; so much of it is for the logs, whatever their number. */
const OUTPUT_LOGS = 200 * 1024;
/** A poller sees a whole response at any moment. A disk that is full must not end the run. */
function writeResponse(host, path, response) {
    try {
        (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeAtomically */ .vK)(path, `${JSON.stringify(withShortLogs(response, FILE_LOG), null, 2)}\n`, 0o644);
    }
    catch (error) {
        host.annotate({ level: 'warning', message: `The response could not be written to ${path}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}` });
    }
}
/** As an output; one in which the runner would find a masked value has no logs, since it drops the whole of it. */
function responseOutput(host, response) {
    const each = Math.floor(OUTPUT_LOGS / Math.max(1, response.buildstages.length));
    const text = JSON.stringify(withShortLogs(response, each));
    return host.hides(text)
        ? JSON.stringify({ ...response, buildstages: response.buildstages.map((one) => ({ ...one, log: '' })) })
        : text;
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
