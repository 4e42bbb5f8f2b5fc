export const id = 2451;
export const ids = [2451];
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
