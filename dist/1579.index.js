export const id = 1579;
export const ids = [1579,4377];
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

/***/ 18269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    GG: () => (  walk),
    Sj: () => (  kinNamed),
    bQ: () => (  lineageOf)
  });
  var _core_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1252);

function lineageOf(records, images) {
    const told = new Map();
    const nameOfImage = new Map();
    for (const record of records)
        addRecord(record, told, nameOfImage);
    const originals = images.filter(({ copyOf }) => copyOf === null);
    for (const image of originals)
        addKnown(image, image.key ?? image.id, told, nameOfImage);
    for (const image of images) {
        if (image.copyOf === null)
            continue;
        addKnown(image, nameOfImage.get(lower(image.copyOf)) ?? image.copyOf, told, nameOfImage);
    }
    const above = new Map();
    const below = new Map();
    for (const [name, { on }] of Array.from(told)) {
        const parents = [...new Set([...on].map((one) => (told.has(one) ? one : (nameOfImage.get(lower(one)) ?? one))))];
        const own = parents.filter((one) => one !== name).toSorted(_core_values_js__WEBPACK_IMPORTED_MODULE_0__  .Nx);
        above.set(name, own);
        for (const parent of own) {
            if (!told.has(parent))
                told.set(parent, { kin: stranger(parent), on: new Set() });
            below.set(parent, [...(below.get(parent) ?? []), name]);
        }
    }
    for (const [name, children] of below)
        below.set(name, children.toSorted(_core_values_js__WEBPACK_IMPORTED_MODULE_0__  .Nx));
    return { kin: new Map([...told].map(([name, { kin }]) => [name, kin])), above, below };
}
function lower(text) {
    return text.toLowerCase();
}
function stranger(name) {
    return { name, leg: null, key: null, recipe: null, created: null, verified: false, images: [], publications: [] };
}
function addRecord(record, told, nameOfImage) {
    const { key, recipe, leg, images, parent, sources, verification, publications } = record;
    if (images.length === 0)
        return;
    const name = key ?? images[0]?.id ?? '';
    for (const { id } of images)
        nameOfImage.set(lower(id), name);
    const there = told.get(name);
    const on = there?.on ?? new Set();
    const start = parent === null ? null : (parent.key ?? parent.id);
    if (start !== null && start !== '')
        on.add(start);
    for (const { id } of sources)
        on.add(id);
    const before = there?.kin ?? stranger(name);
    told.set(name, {
        on,
        kin: {
            ...before,
            leg: before.leg ?? leg,
            key,
            recipe: before.recipe ?? recipe,
            created: before.created ?? images.map(({ created }) => created).find((one) => one !== null) ?? null,
            verified: before.verified || verification?.gate === 'pass' || record.tested === true,
            images: together(before.images, images.map(({ provider, region, id, digests }) => ({ provider, region, id, digests, copyOf: null }))),
            publications: [...before.publications, ...publications.filter((one) => !before.publications.includes(one))],
        },
    });
}
function addKnown(image, name, told, nameOfImage) {
    const { provider, region, id, copyOf, digests, leg, key, recipe, created, verified, parent } = image;
    nameOfImage.set(lower(id), name);
    const there = told.get(name);
    const on = there?.on ?? new Set();
    if (parent !== null && copyOf === null)
        on.add(parent);
    const before = there?.kin ?? stranger(name);
    told.set(name, {
        on,
        kin: {
            ...before,
            leg: before.leg ?? (leg === '' ? null : leg),
            key: before.key ?? key,
            recipe: before.recipe ?? recipe,
            created: before.created ?? created,
            verified: before.verified || verified,
            images: together(before.images, [{ provider, region, id, digests, copyOf }]),
        },
    });
}
function together(some, more) {
    const placeOf = ({ provider, region, id }) => `${provider} ${region} ${lower(id)}`;
    return [...new Map([...more, ...some].map((one) => [placeOf(one), one])).values()].toSorted((a, b) => (0,_core_values_js__WEBPACK_IMPORTED_MODULE_0__  .Nx)(placeOf(a), placeOf(b)));
}
function kinNamed({ kin }, text) {
    const wanted = lower(text);
    return [...kin.values()]
        .filter(({ name, leg, recipe, images }) => {
        const names = [
            name,
            leg,
            leg?.split('/')[0],
            recipe,
            ...images.flatMap(({ id, digests }) => [id, ...Object.values(digests)]),
        ];
        return names.some((one) => one !== null && one !== undefined && (lower(one) === wanted || lower(one).endsWith(`@${wanted}`)));
    })
        .map(({ name }) => name)
        .toSorted(_core_values_js__WEBPACK_IMPORTED_MODULE_0__  .Nx);
}
function walk(names, links) {
    const seen = new Set(names);
    const steps = [];
    const open = names.toReversed().map((name) => ({ name, depth: 0 }));
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (at.depth > 0)
            steps.push(at);
        const { depth } = at;
        const next = (links.get(at.name) ?? []).filter((name) => !seen.has(name));
        for (const name of next)
            seen.add(name);
        open.push(...next.toReversed().map((name) => ({ name, depth: depth + 1 })));
    }
    return steps;
}


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

/***/ 82858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    lineage: () => (  lineage)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37478);
  var _image_lineage_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18269);
  var _image_revocation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37446);
  var _plan_revocations_current_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17561);
  var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26506);
  var _sources_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96665);
  var _tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79243);









async function lineage(host) {
    const inputs = (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Ko)(_inputs_js__WEBPACK_IMPORTED_MODULE_4__  .V, (name) => host.input(name));
    if (inputs.image === '') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .dz('Say what it is asked of: bakehouse lineage IMAGE, where IMAGE is an id, a digest, a key or a leg.');
    }
    const providers = inputs['look-up'] ? inputs.providers : [];
    const { lineage: found, unknown } = await (0,_sources_js__WEBPACK_IMPORTED_MODULE_5__  .v)(host, { ...inputs, providers }, 'bakehouse-lineage');
    for (const message of unknown)
        host.annotate({ level: 'warning', title: 'Lineage', message });
    const { list } = await (0,_plan_revocations_current_list_js__WEBPACK_IMPORTED_MODULE_3__  .H)(host, '', { now: true });
    const names = (0,_image_lineage_js__WEBPACK_IMPORTED_MODULE_7__  .Sj)(found, inputs.image);
    if (names.length === 0)
        throw notKnown(inputs.image, found);
    for (const line of (0,_tree_js__WEBPACK_IMPORTED_MODULE_6__  .f)(found, names, list))
        host.info(line);
    const told = (name) => {
        const kin = found.kin.get(name);
        if (kin === undefined)
            return { name };
        const entry = (0,_tree_js__WEBPACK_IMPORTED_MODULE_6__  .E)(list, kin);
        return { ...kin, revoked: entry === undefined ? null : (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_2__  .Gn)(entry) };
    };
    const below = (0,_image_lineage_js__WEBPACK_IMPORTED_MODULE_7__  .GG)(names, found.below);
    host.output('images', JSON.stringify(names.map(told)));
    host.output('above', JSON.stringify((0,_image_lineage_js__WEBPACK_IMPORTED_MODULE_7__  .GG)(names, found.above).map(({ name, depth }) => ({ depth, ...asObject(told(name)) }))));
    host.output('below', JSON.stringify(below.map(({ name, depth }) => ({ depth, ...asObject(told(name)) }))));
    const published = below.filter(({ name }) => (found.kin.get(name)?.publications.length ?? 0) > 0).length;
    const more = published === 0 ? '' : `, ${published} of them published`;
    host.info(`${below.length === 0 ? 'No bake stands' : `${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_8__  .hS)(below.length, 'bake')} stand${below.length === 1 ? 's' : ''}`} on it${more}.`);
}
function asObject(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function notKnown(given, { kin }) {
    const names = [...kin.values()].flatMap(({ leg, name, images }) => [
        leg ?? name,
        name,
        ...images.map(({ id }) => id),
    ]);
    const near = (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_8__  .qb)(given, [...new Set(names)].slice(0, MOST_COMPARED));
    const hint = near === undefined ? '' : ` Did you mean ${near}?`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Nothing is known of ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(given)}, among ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_8__  .hS)(kin.size, 'image')}.${hint} Name records with --records, or providers with --providers.`);
}
const MOST_COMPARED = 2000;


/***/ }),

/***/ 96665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    v: () => (  findLineage)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);
  var _image_asker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35130);
  var _image_lineage_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18269);
  var _image_provider_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33623);
  var _image_record_chain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29131);
  var _image_record_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33554);
  var _providers_providers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(410);








async function findLineage(host, wanted, agent) {
    const known = _providers_providers_js__WEBPACK_IMPORTED_MODULE_5__.providers.filter(({ census }) => census !== undefined).map(({ name }) => name);
    const asked = wanted.providers.map((name) => {
        const provider = _providers_providers_js__WEBPACK_IMPORTED_MODULE_5__.providers.find((one) => one.name === name);
        if (provider === undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "providers" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(name)}, which is no provider; those that can be asked are ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .A3)(known)}.`);
        return provider;
    });
    const unknown = [];
    const set = wanted.records.length === 0 ? undefined : (0,_image_record_chain_js__WEBPACK_IMPORTED_MODULE_3__  .dT)((0,_image_record_file_js__WEBPACK_IMPORTED_MODULE_4__  .c4)(wanted.records));
    for (const { message } of set?.problems ?? [])
        unknown.push(message);
    const asker = (0,_image_asker_js__WEBPACK_IMPORTED_MODULE_2__  .Y)(host, { agent, passEnv: [], buildRegistry: null });
    const images = [];
    for (const { title, census } of asked) {
        if (census === undefined) {
            unknown.push((0,_image_provider_js__WEBPACK_IMPORTED_MODULE_6__  .JM)(title, 'list the images of the past', 'Name their records with the input "records".'));
            continue;
        }
        try {
            images.push(...(await census({ regions: wanted.regions }, asker)));
        }
        catch (error) {
            unknown.push(`${title} was not asked: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error).replace(/\.$/, '')}.`);
        }
    }
    return {
        lineage: (0,_image_lineage_js__WEBPACK_IMPORTED_MODULE_7__  .bQ)((set?.records ?? []).map(({ record }) => record), images),
        unknown,
    };
}


/***/ }),

/***/ 79243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E: () => (  revocationOfKin),
    f: () => (  lineageLines)
  });
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37478);
  var _image_lineage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18269);
  var _image_revocation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37446);



function revocationOfKin(list, { key, recipe, images, name }) {
    return ((0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_0__  .bh)(list, { key, recipe }) ??
        [{ id: name, digests: {} }, ...images].map((one) => (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_0__  .d0)(list, one)).find((one) => one !== undefined));
}
const LONGEST = 300;
function plain(text) {
    return (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__  .IN)(text.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069\s]+/gu, ' ').toWellFormed(), LONGEST);
}
function lineageLines(lineage, names, list) {
    const kinOf = (name) => lineage.kin.get(name);
    return names.flatMap((name) => {
        const own = kinOf(name);
        if (own === undefined)
            return [];
        const up = (0,_image_lineage_js__WEBPACK_IMPORTED_MODULE_2__  .GG)([name], lineage.above);
        const down = (0,_image_lineage_js__WEBPACK_IMPORTED_MODULE_2__  .GG)([name], lineage.below);
        return [
            ...kinLines(own, 0, list),
            up.length === 0 ? '  It stands on nothing that is known.' : '  It stands on:',
            ...up.flatMap((step) => linesAt(kinOf(step.name), step.depth + 1, list)),
            down.length === 0 ? '  Nothing that is known stands on it.' : '  On it stand:',
            ...down.flatMap((step) => linesAt(kinOf(step.name), step.depth + 1, list)),
        ];
    });
}
function linesAt(kin, depth, list) {
    return kin === undefined ? [] : kinLines(kin, depth, list);
}
function kinLines(kin, depth, list) {
    const { leg, name, key, created, verified, images, publications } = kin;
    const indent = '  '.repeat(depth);
    const facts = [
        created === null ? '' : created.slice(0, 16).replace('T', ' '),
        key === null ? '' : verified ? 'tested' : 'not tested',
    ].filter((one) => one !== '');
    const entry = revocationOfKin(list, kin);
    return [
        `${indent}${plain(leg === null ? name : `${leg} ${name}`)}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`,
        ...(entry === undefined ? [] : [`${indent}  ${plain((0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_0__  .Gn)(entry))}`]),
        ...images.map(({ provider, region, id, copyOf }) => {
            const copy = copyOf === null ? '' : `, a copy of ${copyOf}`;
            return `${indent}  ${plain(`${provider} ${region} ${id}${copy}`)}`;
        }),
        ...publications.map(({ target, kind, region, id, ref, digest }) => {
            const what = [region, ref ?? id ?? digest].filter((one) => one !== null);
            return `${indent}  ${plain(`published: ${target} (${kind}) ${what.join(' ')}`)}`;
        }),
    ];
}


/***/ }),

/***/ 71022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  revoke: () => (  revoke)
});

var external_node_child_process_ = __webpack_require__(31421);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(8005);
var files = __webpack_require__(74555);
var runner_inputs = __webpack_require__(88278);
var secrets_environment = __webpack_require__(94463);
var wording = __webpack_require__(37478);
var revocation = __webpack_require__(37446);
var revocation_file = __webpack_require__(44447);
var sources = __webpack_require__(96665);
var values = __webpack_require__(1252);
var image_asker = __webpack_require__(35130);
var image_lineage = __webpack_require__(18269);
var image_provider = __webpack_require__(33623);
var providers = __webpack_require__(410);
var tree = __webpack_require__(79243);
;// CONCATENATED MODULE: ./.build/pipeline/revoke/changes.js









function hitBy(entry, lineage) {
    const list = (0,revocation .Vv)([entry]);
    const own = [...lineage.kin.values()].filter((kin) => (0,tree .E)(list, kin) !== undefined);
    const names = own.map(({ name }) => name);
    const below = (0,image_lineage .GG)(names, lineage.below).flatMap(({ name }) => lineage.kin.get(name) ?? []);
    return { own, below: entry.inherit ? below : [] };
}
async function wantedChanges(host, names, hit, entry) {
    const asker = (0,image_asker .Y)(host, { agent: 'bakehouse-revoke', passEnv: [], buildRegistry: null });
    const unknown = [];
    const changes = [];
    for (const name of [...new Set(names)].toSorted(values .Nx)) {
        const provider = (0,image_provider .li)(name, providers.providers);
        const images = hit.flatMap((kin) => kin.images.filter((one) => one.provider === name));
        if (provider === undefined || images.length === 0)
            continue;
        if (provider.withdrawal === undefined) {
            unknown.push((0,image_provider .JM)(provider.title, 'mark an image as revoked', 'Its images stay as they are; plan, bake and publish refuse them.'));
            continue;
        }
        try {
            const wanted = await provider.withdrawal.wanted(images, { at: entry.at, reason: entry.reason }, asker);
            changes.push(...wanted.map((change) => ({ ...change, provider: name })));
        }
        catch (error) {
            unknown.push(`${provider.title} was not asked: ${(0,errors .bD)(error).replace(/\.$/, '')}.`);
        }
    }
    const shown = changes
        .map(({ provider, region, id, what }) => ({ provider, region, id, what }))
        .toSorted((a, b) => (0,values .Nx)((0,values .dj)(a), (0,values .dj)(b)));
    return { changes, digest: (0,files .sc)((0,values .dj)(shown)), unknown };
}

var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./.build/pipeline/revoke/entry.js




function kindOfName(name) {
    if (/^bk\d{1,3}-/i.test(name))
        return 'key';
    if (/^br\d{1,3}-/i.test(name))
        return 'recipe';
    return /^sha256:/i.test(name) ? 'digest' : 'image';
}
function entryOf({ name, ...words }) {
    const by = kindOfName(name);
    const parsed = revocation .Fc.safeParse({ [by]: name, ...words });
    if (parsed.success)
        return parsed.data;
    const told = parsed.error.issues.map(({ path, message, code }) => {
        const at = path[0] === undefined ? 'it' : path[0] === by ? `the ${by}` : `--${String(path[0])}`;
        return code === 'custom' ? `${at} ${message}` : `${at} must be ${message}`;
    });
    throw new errors .dz(`Nothing is revoked: ${told.join('; ')}.`);
}
function entryText(entry) {
    const { reason, by, at, inherit, 'on-revoke': onRevoke, ...named } = entry;
    const lines = [
        ...Object.entries(named).map(([kind, name]) => `${kind}: ${JSON.stringify(name)}`),
        `reason: ${JSON.stringify(reason)}`,
        `by: ${JSON.stringify(by)}`,
        `at: ${at}`,
        ...(inherit ? [] : ['inherit: false']),
        ...(onRevoke === revocation .dp[0] ? [] : [`on-revoke: ${onRevoke}`]),
    ];
    return lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}\n`).join('');
}
const HEAD = '# What may not be used any more. An entry counts everywhere once it is on the default branch.\n';
function withEntry(text, entry) {
    const before = text ?? HEAD;
    const added = addLines(before, entryText(entry));
    const [was, is] = [before, added].map((one) => (0,revocation_file .x2)(revocation .NG, Buffer.from(one)).entries);
    const last = is?.at(-1);
    if (is?.length !== (was?.length ?? 0) + 1 || last === undefined || (0,revocation .$t)(last) !== (0,revocation .$t)(entry)) {
        throw new errors .yo(`${revocation .NG} cannot be added to as it is written. Add this to it:\n${entryText(entry)}`);
    }
    return added;
}
function addLines(before, entry) {
    const document = (0,dist.parseDocument)(before, { version: '1.2' });
    const { contents } = document;
    const isFlow = (0,dist .oP)(contents) && contents.flow === true;
    if (isFlow && contents.items.length === 0 && contents.range) {
        const [start, end] = contents.range;
        return `${before.slice(0, start)}${entry}${before.slice(end).replace(/^[ \t]*\r?\n/, '')}`;
    }
    const indent = (0,dist .oP)(contents) && !isFlow ? ' '.repeat(columnOf(before, contents.range?.[0] ?? 0)) : '';
    const end = before === '' || before.endsWith('\n') ? '' : '\n';
    const lines = entry.split('\n').map((line) => (line === '' ? '' : `${indent}${line}`));
    return `${before}${end}${lines.join('\n')}`;
}
function columnOf(text, offset) {
    return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

var revoke_inputs = __webpack_require__(647);
;// CONCATENATED MODULE: ./.build/pipeline/revoke/revoke.js














async function revoke(host) {
    const inputs = (0,runner_inputs .Ko)(revoke_inputs .c, (name) => host.input(name));
    if (inputs.name === '')
        throw new errors .dz("Say what is revoked, and why: bakehouse revoke bk2-… --reason 'OpenSSL has a hole'");
    const { entry, isNew } = settledEntry(host, inputs);
    const { lineage, unknown } = await (0,sources .v)(host, inputs, 'bakehouse-revoke');
    const { own, below } = hitBy(entry, lineage);
    const asks = inputs.providers.length + inputs.records.length > 0;
    for (const kin of own)
        host.info(`Revoked: ${called(kin)}`);
    for (const kin of below)
        host.info(`Revoked with it: ${called(kin)}`);
    if (asks && own.length === 0)
        host.annotate({
            level: 'warning',
            title: 'Revoke',
            message: `Nothing that is known here has the ${kindOfName(inputs.name)} ${inputs.name}.`,
        });
    const wanted = await wantedChanges(host, inputs.providers, [...own, ...below], entry);
    for (const message of [...unknown, ...wanted.unknown])
        host.annotate({ level: 'warning', title: 'Revoke', message });
    const due = wanted.changes.filter(({ isDone }) => !isDone);
    if (inputs.apply !== '' && inputs.apply !== wanted.digest) {
        throw new errors .yo(`What is to be done is not what was agreed: it has the digest ${wanted.digest}, but ${(0,runner_inputs .WU)(inputs.apply)} was given. Run it without --apply, and look at what it shows. Nothing was changed.`);
    }
    if (isNew)
        writeEntry(host, entry);
    else
        host.info(`${revocation .NG} has this entry already.`);
    for (const change of wanted.changes)
        host.info(`${change.isDone ? 'Done already' : 'Due'}: ${lineOf(change)}`);
    host.output('entry', JSON.stringify(entry));
    host.output('affected', JSON.stringify([...own, ...below].map(({ name, leg, images }) => ({ name, leg, images }))));
    host.output('digest', wanted.digest);
    host.output('due', String(inputs.apply === '' ? due.length : 0));
    if (inputs.apply !== '')
        await carryOut(host, due);
    else if (due.length > 0)
        host.info(`Nothing was changed at providers. To do so, add: --apply ${wanted.digest}`);
    host.info(`${(0,revocation .Gn)(entry).replace(/^r/, 'R')}. ${isNew ? 'Commit the file: it' : 'It'} counts everywhere once it is on the default branch.`);
}
function settledEntry(host, inputs) {
    const { entries } = (0,revocation_file .LK)(host.workspace);
    const there = entries.find((entry) => (0,revocation .$t)(entry) === `${kindOfName(inputs.name)} ${inputs.name.toLowerCase()}`);
    if (there !== undefined)
        return { entry: there, isNew: false };
    if (inputs.reason.trim() === '')
        throw new errors .dz('Say with --reason why: it is what people read who are stopped by it.');
    const by = inputs.by === '' ? ownName(host) : inputs.by;
    if (by === '')
        throw new errors .dz('Say with --by who revokes it: git knows no user.name here.');
    const at = inputs.at === '' ? new Date().toISOString().replace(/\.\d+Z$/, 'Z') : inputs.at;
    const { name, reason, inherit, 'on-revoke': onRevoke } = inputs;
    return { entry: entryOf({ name, reason, by, at, inherit, 'on-revoke': onRevoke }), isNew: true };
}
function ownName({ environment, workspace }) {
    const actor = environment['GITHUB_ACTOR'] ?? '';
    if (actor !== '')
        return actor;
    try {
        const env = (0,secrets_environment .Qc)(environment, [], { GIT_TERMINAL_PROMPT: '0' });
        return (0,external_node_child_process_.execFileSync)('git', ['config', 'user.name'], {
            cwd: workspace,
            env,
            encoding: 'utf8',
            timeout: 10_000,
            stdio: ['ignore', 'pipe', 'ignore'],
        }).trim();
    }
    catch {
        return '';
    }
}
function writeEntry(host, entry) {
    const path = (0,external_node_path_.join)(host.workspace, revocation .NG);
    let text = null;
    try {
        text = (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        if ((0,errors .$N)(error) !== 'ENOENT')
            throw error;
    }
    (0,files .vK)(path, withEntry(text, entry), 0o644);
    host.info(`Written to ${revocation .NG}.`);
}
async function carryOut(host, due) {
    const failed = [];
    for (const change of due) {
        try {
            await change.carryOut();
            host.info(`Done: ${lineOf(change)}`);
        }
        catch (error) {
            failed.push(`${lineOf(change)}: ${(0,errors .bD)(error).replace(/\.$/, '')}`);
        }
    }
    if (failed.length === 0)
        return host.info(`Changed ${(0,wording .hS)(due.length, 'thing')} at providers.`);
    throw new errors .yo(`${failed.join('\n')}\nRun the same again: what is done stays done.`);
}
function lineOf({ provider, region, id, what }) {
    return `${provider} ${region} ${id}: ${what}`;
}
function called({ leg, name, images }) {
    const ids = images.map(({ region, id }) => (region === 'local' ? id : `${region} ${id}`)).join(', ');
    return `${leg === null ? name : `${leg} ${name}`}${ids === '' || ids === name ? '' : ` (${ids})`}`.replaceAll(/[\p{Cc}]+/gu, ' ');
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
