export const id = 7144;
export const ids = [7144];
export const modules = {

/***/ 20622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BK: () => (  documentSecrets),
    eh: () => (  isSecretName),
    pE: () => (  literalSecrets),
    u2: () => (  isLiteralSecret),
    wq: () => (  secretShape)
  });
const SHAPES = [
    ['a private key', /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY|PuTTY-User-Key-File-\d/],
    ['an AWS access key', /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])/],
    ['an AWS secret access key', /aws.{0,20}secret.{0,20}["'=:\s][A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/i],
    ['a GitHub token', /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{22})/],
    ['a GitLab token', /(?<![A-Za-z0-9])gl(?:pat|ptt|dt|rt|cbt|ft|soat)-[\w-]{20}/],
    ['a Slack token', /(?<![A-Za-z0-9])(?:xox[abceoprs]-[A-Za-z0-9-]{10}|xapp-\d-[A-Za-z0-9-]{10})/],
    ['a Slack webhook', /hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9]{6}/],
    ['a Google API key', /(?<![A-Za-z0-9])AIza[\w-]{35}/],
    ['a Google token', /(?<![A-Za-z0-9])(?:ya29\.[\w-]{20}|GOCSPX-[\w-]{20})/],
    ['an Azure storage key', /AccountKey=[A-Za-z0-9+/]{80}/],
    ['an Azure client secret', /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31}/],
    ['a Vault token', /(?<![A-Za-z0-9])hv[sbr]\.[\w-]{24}/],
    ['a DigitalOcean token', /(?<![A-Za-z0-9])do[oprs]_v1_[0-9a-f]{64}/],
    ['a Stripe key', /(?<![A-Za-z0-9])[rs]k_live_[A-Za-z0-9]{16}/],
    ['an npm token', /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}/],
    ['a PyPI token', /(?<![A-Za-z0-9])pypi-AgE[\w-]{40}/],
    ['a signed token (JWT)', /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10}/],
    ['a password inside a URL', /:\/\/[^\s/:@"'?#]*:(?![${])[^\s/@"'?#]+@/],
];
const SECRET_WORD = /(?:password|passwd|passphrase|secret|token|apikey|credentials?)\d*$|^(?:pass|pw|pwd|passcode)\d*$/;
const SECRET_KEY = /(?:^|_)(?:access|account|api|auth|encryption|master|private|secret|shared|signing|ssh)_key\d*$/;
const NO_SECRET = /^(?:|true|false|yes|no|on|off|null|none|~)$/i;
const ALLOWED = /#\s*allow-secret\s*$/;
const ALLOWED_NEXT = /^\s*#\s*allow-secret\s*$/;
const NAMES_OF_SECRETS = new Set(['secret-vars', 'secrets']);
function secretShape(value) {
    return SHAPES.find(([, shape]) => shape.test(value))?.[0];
}
function isSecretName(name) {
    const words = name
        .slice(-200)
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .replace(/_$/, '');
    return SECRET_WORD.test(words.split('_').at(-1) ?? '') || SECRET_KEY.test(words);
}
function isLiteralSecret(name, value) {
    return secretShape(value) !== undefined || (isSecretName(name) && isLiteral(value, false));
}
function literalSecrets(text) {
    const lines = text.split('\n');
    return lines.flatMap((line, index) => {
        if (isAllowed(lines, index))
            return [];
        const what = secretShape(line) ?? namedSecret(line);
        return what === undefined ? [] : [{ line: index + 1, what }];
    });
}
function documentSecrets(document, text, placeholders) {
    const lines = text.split('\n');
    const found = [];
    visitMembers(document.value, [], undefined, (value, path, name) => {
        const named = name !== undefined && isSecretName(name) && isLiteral(value, placeholders);
        const what = secretShape(value) ?? (named ? `a literal value for ${JSON.stringify(name)}` : undefined);
        if (what === undefined)
            return;
        const line = document.lineOf(path);
        if (!isAllowed(lines, line - 1))
            found.push({ line, what });
    });
    return found.toSorted((a, b) => a.line - b.line);
}
function visitMembers(value, path, name, visit) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') {
        visit(String(value), path, name);
    }
    else if (Array.isArray(value)) {
        for (const [index, one] of value.entries())
            visitMembers(one, [...path, index], name, visit);
    }
    else if (typeof value === 'object' && value !== null) {
        const members = Object.entries(value);
        const called = members.find(([member, text]) => /^(?:key|name)$/.test(member) && typeof text === 'string')?.[1];
        for (const [member, one] of members) {
            const own = member === 'value' && typeof called === 'string' ? called : member;
            const isName = NAMES_OF_SECRETS.has(member) || (member === 'secret' && called !== undefined);
            visitMembers(one, [...path, member], isName || path.some(isNameOfSecrets) ? undefined : own, visit);
        }
    }
}
function isNameOfSecrets(step) {
    return typeof step === 'string' && NAMES_OF_SECRETS.has(step);
}
function isLiteral(value, placeholders) {
    if (NO_SECRET.test(value.trim()))
        return false;
    if (!placeholders)
        return true;
    return /[^\W_]/.test(value.replace(/\{\{|\}\}|\{[^{}]*\}/g, (part) => (part.length === 2 && part !== '{}' ? 'x' : '')));
}
const ASSIGNMENT = /(?<![\w.-])([A-Za-z_][\w.-]*)["']?[ \t]*[=:][ \t]*(?=("(?:[^"\\]|\\.){0,200}"|'(?:[^']|''){0,200}'|[^\s,}#][^,}#]{0,200}))/g;
function namedSecret(line) {
    if (/^\s*(?:#|\/\/)/.test(line))
        return undefined;
    for (const [, name = '', value = ''] of line.matchAll(ASSIGNMENT)) {
        if (isSecretName(name) && isWritten(value.trim()))
            return `a literal value for ${JSON.stringify(name)}`;
    }
    return undefined;
}
function isWritten(value) {
    if (/^(?:[[{]$|\{\s+["'\w]|\{["'])/.test(value))
        return false;
    return !NO_SECRET.test(value.replace(/^(["'])(.*)\1$/s, '$2').trim());
}
function isAllowed(lines, index) {
    return ALLOWED.test((lines[index] ?? '').slice(-200)) || ALLOWED_NEXT.test((lines[index - 1] ?? '').slice(0, 200));
}


/***/ }),

/***/ 26709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    pd: () => (  levelsOf),
    q7: () => (  longestChain),
    ru: () => (  shownChain)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37478);


class ChainError extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo {
    problems;
    constructor(problems) {
        super(problems.map(({ message }) => message).join('\n'));
        this.problems = problems;
    }
}
const MOST_TOLD = 20;
const SHOWN_END = 5;
function levelsOf(legs) {
    const parents = new Map(legs.map(({ id, parent }) => [id, parent]));
    const problems = parents.size === legs.length ? [] : doubles(legs);
    const levels = new Map();
    for (const { id } of legs) {
        const way = [];
        const onWay = new Set();
        let at = id;
        while (at !== null && !levels.has(at) && !onWay.has(at)) {
            way.push(at);
            onWay.add(at);
            const parent = parents.get(at) ?? null;
            if (parent !== null && !parents.has(parent)) {
                if (problems.length < MOST_TOLD)
                    problems.push(missing(at, parent, [...parents.keys()]));
                at = null;
            }
            else
                at = parent;
        }
        if (at !== null && onWay.has(at))
            problems.push(cycle(way.slice(way.indexOf(at))));
        let level = at === null ? 0 : (levels.get(at) ?? -1) + 1;
        for (const one of way.toReversed()) {
            levels.set(one, level);
            level += 1;
        }
    }
    if (problems.length > 0)
        throw new ChainError(problems.slice(0, MOST_TOLD));
    return levels;
}
function longestChain(legs) {
    const levels = levelsOf(legs);
    const parents = new Map(legs.map(({ id, parent }) => [id, parent]));
    let last = null;
    for (const { id } of legs) {
        if (last === null || (levels.get(id) ?? 0) > (levels.get(last) ?? 0))
            last = id;
    }
    const chain = [];
    for (let at = last; at !== null; at = parents.get(at) ?? null)
        chain.push(at);
    return chain.toReversed();
}
function shownChain(chain) {
    if (chain.length <= 2 * SHOWN_END + 1)
        return chain.join(' → ');
    const between = `(${chain.length - 2 * SHOWN_END} more)`;
    return [...chain.slice(0, SHOWN_END), between, ...chain.slice(-SHOWN_END)].join(' → ');
}
function doubles(legs) {
    const seen = new Set();
    return legs
        .filter(({ id }) => seen.size === seen.add(id).size)
        .map(({ id }) => ({ leg: id, message: `Two legs are called ${id}; each needs an id of its own.` }));
}
function missing(leg, parent, known) {
    const near = (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__  .qb)(parent, known);
    const hint = near === undefined ? `There are ${few(known)}.` : `Did you mean ${near}?`;
    return { leg, message: `${leg} builds on ${parent}, which is no leg of this plan. ${hint}` };
}
function cycle(childFirst) {
    const circle = childFirst.toReversed();
    const first = circle.reduce((a, b) => (b < a ? b : a), circle[0] ?? '');
    const start = circle.indexOf(first);
    const path = [...circle.slice(start), ...circle.slice(0, start), first];
    return {
        leg: first,
        message: `These legs build on each other in a circle: ${shownChain(path)}. Take away the "from" of one of them.`,
    };
}
function few(names) {
    const more = names.length - 8;
    return more > 0 ? `${names.slice(0, 8).join(', ')} and ${more} more` : names.join(', ');
}


/***/ }),

/***/ 7144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  W: () => (  readManifest)
});

var schemas = __webpack_require__(2503);
var bounded_file = __webpack_require__(52948);
var text_document = __webpack_require__(22299);
var values = __webpack_require__(1252);
var literal_secret = __webpack_require__(20622);
var paths = __webpack_require__(56408);
var sources = __webpack_require__(2422);
;// CONCATENATED MODULE: ./.build/plan/manifest/axes.js
const MOST_CELLS = 50_000;
function cellCount(over) {
    return over.reduce((product, { values }) => product * values.length, 1);
}
function axesOf(manifest) {
    return Object.entries(manifest.axes).map(([name, axis]) => ({ name, ...axis }));
}
function attributesOf(axes, cell) {
    return new Map(axes.flatMap((axis) => {
        const value = cell[axis.name] ?? axis.default;
        const own = value === undefined ? undefined : axis.attributes.get(value);
        return [...(own ?? [])].map(([name, text]) => [`${axis.name}.${name}`, text]);
    }));
}
function lackingAttributes(axes, cells) {
    const lacking = new Map();
    for (const { name, attributes, default: preset } of axes) {
        const used = new Set(cells.flatMap((cell) => cell[name] ?? preset ?? []));
        for (const attribute of new Set([...attributes.values()].flatMap((own) => [...own.keys()]))) {
            lacking.set(`${name}.${attribute}`, [...used].filter((value) => attributes.get(value)?.has(attribute) !== true));
        }
    }
    return lacking;
}
function cellsOf(image, over) {
    let cells = [{}];
    for (const { name, values } of over) {
        cells = cells.flatMap((cell) => values.map((value) => ({ ...cell, [name]: value })));
    }
    const kept = cells.filter((cell) => !image.exclude.some((row) => matches(cell, row)));
    const seen = new Set(kept.map((cell) => JSON.stringify(cell)));
    const added = image.include
        .map((row) => Object.fromEntries(over.map(({ name }) => [name, row[name] ?? ''])))
        .filter((cell) => {
        const text = JSON.stringify(cell);
        return !seen.has(text) && Boolean(seen.add(text));
    });
    return [...kept, ...added];
}
function matches(cell, row) {
    return Object.entries(row).every(([name, value]) => cell[name] === value);
}
function legId(image, cell) {
    return [image, ...Object.values(cell)].join('/');
}

var external_node_path_ = __webpack_require__(76760);
var leg = __webpack_require__(44296);
var image_placeholder = __webpack_require__(90881);
;// CONCATENATED MODULE: ./.build/plan/manifest/texts.js
function textsWithin(value) {
    if (typeof value === 'string')
        return [[[], value]];
    if (typeof value !== 'object' || value === null)
        return [];
    const members = Array.isArray(value)
        ? [...value.entries()]
        : Object.entries(value);
    return members.flatMap(([key, member]) => textsWithin(member).map(([path, text]) => [[key, ...path], text]));
}
function filledTexts(value, fill) {
    if (typeof value === 'string')
        return fill(value);
    if (Array.isArray(value))
        return value.map((member) => filledTexts(member, fill));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, filledTexts(member, fill)]));
}

;// CONCATENATED MODULE: ./.build/plan/manifest/definition.js






const filledMap = schemas .Ikc({ file: schemas .YjP(), field: schemas .KCZ([schemas .YjP(), schemas .YOg(schemas .YjP())]) });
function definitionOf(setting, expanded, cell, id, parent) {
    const { manifest, paths } = setting;
    const { name, image } = expanded;
    const values = valuesOf(setting, expanded, cell);
    const known = (text) => (0,image_placeholder .Hc)(text, values);
    const each = (texts) => Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, known(text)]));
    return {
        leg: id,
        slug: (0,leg .tF)(id),
        image: name,
        tier: image.tier,
        axes: { ...cell },
        name: known(image.name ?? manifest.name ?? (0,leg .tF)(id)),
        version: null,
        parent,
        source: sourceOf(setting, expanded, cell, values),
        work: workOf(setting, expanded, values, known, each),
        inputs: image.inputs?.map((glob) => paths.glob((0,image_placeholder .GS)(glob, values))) ?? null,
        accept: [...image.accept],
        ...(image.reuse === undefined ? {} : { reuse: image.reuse }),
        ...reuseFromOf(image['reuse-from'] ?? manifest['reuse-from']),
        ...refreshOf(image.refresh ?? manifest.refresh),
        extras: [],
        tags: each({ ...manifest.tags, ...image.tags }),
        'declared-tag': null,
        verify: verifyOf(image.verify, values),
        ...scanOf(image.scan ?? manifest.scan),
        publish: [...image.publish],
        'runs-on': filledRunner(image['runs-on'], values),
        arch: image.arch === undefined ? null : (0,image_placeholder .GS)(image.arch, values),
        timeout: image.timeout ?? null,
        account: image.account === undefined ? null : (0,image_placeholder .GS)(image.account, values),
        ...(image.role === undefined ? {} : { role: (0,image_placeholder .GS)(image.role, values) }),
        ...(image.concurrency === undefined ? {} : { concurrency: (0,image_placeholder .GS)(image.concurrency, values) }),
        'retry-shell-flake': false,
    };
}
function verifyOf(verify, values) {
    if (verify === undefined)
        return null;
    if (verify === 'none')
        return { none: true };
    if (!('script' in verify) || verify.script.machine === undefined)
        return { ...verify };
    const machine = filledTexts(verify.script.machine, (text) => (0,image_placeholder .GS)(text, values));
    return { script: { ...verify.script, machine } };
}
function reuseFromOf(refs) {
    return refs === undefined ? {} : { 'reuse-from': [...refs] };
}
function scanOf(scan) {
    return scan === undefined || scan === 'none' ? {} : { scan };
}
function refreshOf(refresh) {
    return refresh === undefined || refresh === 'never' ? {} : { refresh };
}
function valuesOf({ manifest, axes, environment }, { name, image }, cell) {
    const values = new Map();
    for (const axis of axes)
        if (axis.default !== undefined)
            values.set(axis.name, axis.default);
    for (const [axis, value] of Object.entries(cell))
        values.set(axis, value);
    for (const [attribute, text] of attributesOf(axes, cell))
        values.set(attribute, text);
    values.set('image', name).set('tier', image.tier);
    for (const variable of manifest.env) {
        values.set(`env.${variable}`, environment[variable] ?? '');
    }
    return values;
}
function workOf({ manifest, paths }, expanded, values, known, each) {
    const { name, image } = expanded;
    const at = ['images', name];
    const { packer, dockerfile } = image;
    if (packer !== undefined) {
        const path = [...at, 'packer'];
        const folder = packer['working-directory'];
        return {
            builder: 'packer',
            template: paths.existing([...path, 'template'], (0,image_placeholder .GS)(packer.template, values)),
            'working-directory': folder === undefined ? paths.folder : paths.existing([...path, 'working-directory'], (0,image_placeholder .GS)(folder, values)),
            only: packer.only.map(known),
            except: packer.except.map(known),
            vars: each({ ...manifest.vars, ...packer.vars }),
            'secret-vars': Object.fromEntries(packer['secret-vars'].map((secret) => [secret, secret])),
            'var-files': packer['var-files'].map((text, index) => paths.varFile([...path, 'var-files', index], (0,image_placeholder .GS)(text, values))),
            ...(packer['retry-vars'] === undefined ? {} : { 'retry-vars': each(packer['retry-vars']) }),
            arguments: packer.arguments.map(known),
            version: packer.version ?? null,
            'vars-in-environment': false,
            substitutions: null,
        };
    }
    if (dockerfile === undefined)
        throw new TypeError(`${name} has neither packer nor dockerfile.`);
    const path = [...at, 'dockerfile'];
    const file = paths.existing([...path, 'file'], (0,image_placeholder .GS)(dockerfile.file, values));
    const { context } = dockerfile;
    return {
        builder: 'dockerfile',
        file,
        context: context === undefined ? external_node_path_.posix.dirname(file) : paths.existing([...path, 'context'], (0,image_placeholder .GS)(context, values)),
        target: dockerfile.target === undefined ? null : known(dockerfile.target),
        platform: dockerfile.platform === undefined ? null : known(dockerfile.platform),
        args: each(dockerfile.args),
        labels: each(dockerfile.labels),
        secrets: [...dockerfile.secrets],
        arguments: [],
    };
}
function sourceOf({ paths, kinds }, { name, image: { source } }, cell, values) {
    if (source === undefined)
        return null;
    const [of = '', written] = Object.entries(source).find(([, member]) => member !== undefined) ?? [];
    const filled = filledTexts(written, (text) => (0,image_placeholder .GS)(text, values));
    const kind = kinds.get(of);
    if (kind !== undefined)
        return kind.requestOf(filled, cell);
    if (of === 'id')
        return { of: 'id', id: String(filled) };
    const { file, field } = filledMap.parse(filled);
    return {
        of: 'map',
        file: paths.existing(['images', name, 'source', 'map', 'file'], file),
        field: typeof field === 'string' ? [field] : field,
    };
}
function filledRunner(runner, values) {
    if (runner === undefined)
        return null;
    const filled = (labels) => typeof labels === 'string' ? (0,image_placeholder .GS)(labels, values) : labels.map((label) => (0,image_placeholder .GS)(label, values));
    if (typeof runner === 'string' || Array.isArray(runner))
        return filled(runner);
    const { group, labels } = runner;
    return { group: (0,image_placeholder .GS)(group, values), ...(labels === undefined ? {} : { labels: filled(labels) }) };
}

var wording = __webpack_require__(37478);
var channel = __webpack_require__(58735);
var levels = __webpack_require__(26709);
;// CONCATENATED MODULE: ./.build/plan/manifest/links.js





const MOST_COMPARED = 50_000;
const MOST_NAMED = 50;
function checkLinks(document, manifest, environment) {
    const problems = [];
    const problem = (path, message) => {
        problems.push({ line: document.lineOf(path), message });
    };
    const unknown = (path, what, name, known) => {
        const near = problems.length * known.length <= MOST_COMPARED ? (0,wording .qb)(name, known) : undefined;
        const all = known.length === 0 ? 'There is none.' : `Known are ${known.slice(0, MOST_NAMED).join(', ')}.`;
        problem(path, `${what} "${name}" is not known. ${near === undefined ? all : `Did you mean "${near}"?`}`);
    };
    const axes = Object.keys(manifest.axes);
    const images = Object.keys(manifest.images);
    const targets = Object.keys(manifest.targets);
    const circles = circlesOf(manifest);
    const declared = axesOf(manifest);
    let cells = 0;
    for (const [name, axis] of Object.entries(manifest.axes)) {
        const seen = new Set();
        const twice = axis.values.find((value) => seen.size === seen.add(value).size);
        if (twice !== undefined)
            problem(['axes', name], `The axis ${name} has the value "${twice}" twice.`);
        if (axis.default !== undefined && !axis.values.includes(axis.default)) {
            problem(['axes', name, 'default'], `The default "${axis.default}" is no value of the axis ${name}.`);
        }
    }
    for (const [name, image] of Object.entries(manifest.images)) {
        const at = ['images', name];
        const over = image.over ?? axes;
        cells += cellCount(declared.filter((axis) => over.includes(axis.name))) + image.include.length;
        for (const [index, axis] of over.entries()) {
            if (!axes.includes(axis))
                unknown([...at, 'over', index], 'The axis', axis, axes);
        }
        if (image.from !== undefined && !Object.hasOwn(manifest.images, image.from))
            unknown([...at, 'from'], 'The image', image.from, images);
        for (const [index, target] of image.publish.entries()) {
            if (!Object.hasOwn(manifest.targets, target))
                unknown([...at, 'publish', index], 'The target', target, targets);
            const copies = Object.values(manifest.targets[target] ?? {}).filter((fields) => fields?.['regions'] !== undefined);
            const isSure = copies.length > 0 && cloudsOf(manifest.targets[target]).length === copies.length;
            if (over.includes('region') && isSure) {
                problem([...at, 'publish', index], `${name} is baked in every region of its axis, so the target "${target}" must not copy it to regions as well.`);
            }
        }
        for (const kind of ['include', 'exclude']) {
            for (const [index, row] of image[kind].entries()) {
                for (const axis of Object.keys(row)) {
                    if (!over.includes(axis))
                        unknown([...at, kind, index, axis], `The axis of ${name}`, axis, over);
                }
                const missing = kind === 'include' ? over.filter((axis) => !Object.hasOwn(row, axis)) : [];
                if (missing.length > 0) {
                    problem([...at, kind, index], `A row of include names every axis; ${missing.join(', ')} is missing.`);
                }
                if (kind === 'exclude' && Object.keys(row).length === 0) {
                    problem([...at, kind, index], 'An empty row of exclude would leave out every cell.');
                }
            }
        }
        const circle = circles.get(name);
        if (circle !== undefined) {
            problem([...at, 'from'], `Images build on each other in a circle: ${(0,levels .ru)(circle)}.`);
        }
    }
    if (cells > MOST_CELLS) {
        problem(['images'], `Axes multiply to ${cells} legs; at most ${MOST_CELLS} are planned. Say with over which axes each image has.`);
    }
    for (const { path, message } of (0,channel ._c)(manifest.channels, targets))
        problem(['channels', ...path], message);
    for (const [index, variable] of manifest.env.entries()) {
        if (/^(?:GITHUB|ACTIONS|INPUT|RUNNER|STATE)_/i.test(variable) || (0,literal_secret .eh)(variable)) {
            problem(['env', index], `The environment variable ${variable} is not for placeholders: it may hold a credential.`);
        }
        else if (!Object.hasOwn(environment, variable)) {
            problem(['env', index], `The environment variable ${variable} is not set.`);
        }
    }
    return problems;
}
function cloudsOf(target) {
    return Object.keys(target ?? {}).filter((kind) => kind !== 'files');
}
function circlesOf({ images }) {
    const circles = new Map();
    const done = new Set();
    for (const name of Object.keys(images)) {
        const way = [];
        const onWay = new Set();
        let at = name;
        while (at !== undefined && !done.has(at) && !onWay.has(at)) {
            way.push(at);
            onWay.add(at);
            at = Object.hasOwn(images, at) ? images[at]?.from : undefined;
        }
        if (at !== undefined && onWay.has(at)) {
            const circle = way.slice(way.indexOf(at));
            const first = circle.reduce((a, b) => (b < a ? b : a));
            const start = circle.indexOf(first);
            circles.set(first, [...circle.slice(start), ...circle.slice(0, start), first]);
        }
        for (const one of way)
            done.add(one);
    }
    return circles;
}

var manifest_manifest = __webpack_require__(91303);
var errors = __webpack_require__(8005);
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./.build/plan/var-files.js




const MOST_BYTES = 4 * 1024 * 1024;
function createVarFiles(repository) {
    const seen = new Map();
    return {
        problemOf: (path) => {
            if (!seen.has(path))
                seen.set(path, look(repository, path));
            return seen.get(path);
        },
    };
}
function look(repository, given) {
    const optional = given.endsWith('?');
    const path = optional ? given.slice(0, -1) : given;
    let bytes;
    try {
        const real = (0,paths .CT)('it', repository, repository, path);
        const stat = (0,external_node_fs_.statSync)(real);
        if (stat.isDirectory())
            return `${path} is a folder, not a file of variables`;
        if (!stat.isFile())
            return `${path} is no plain file`;
        if (stat.size > MOST_BYTES)
            return `${path} has ${stat.size} bytes; at most ${MOST_BYTES} are read`;
        bytes = (0,external_node_fs_.readFileSync)(real);
    }
    catch (error) {
        const message = (0,paths .wm)((0,errors .bD)(error));
        if (message.includes('does not exist')) {
            return optional ? undefined : `${message} End it in ? when it may be missing`;
        }
        return message;
    }
    const text = bytes.toString('utf8');
    if (bytes.includes(0) || !Buffer.from(text).equals(bytes))
        return `${path} is not UTF-8 text`;
    const [secret] = (0,literal_secret .pE)(text);
    if (secret === undefined)
        return undefined;
    return `${path}:${secret.line} looks like ${secret.what}; a secret is never written down. Name it in secret-vars, or end the line in # allow-secret`;
}

;// CONCATENATED MODULE: ./.build/plan/manifest/manifest-paths.js




class ManifestPaths {
    folder;
    #repository;
    #problems;
    #seen = new Map();
    #varFiles;
    constructor(repository, file, problems) {
        this.folder = external_node_path_.posix.dirname(file);
        this.#repository = repository;
        this.#problems = problems;
        this.#varFiles = createVarFiles(repository);
    }
    existing(at, path) {
        const full = this.#inside(at, path);
        if (isOutside(path, full))
            return full;
        if (!this.#seen.has(full)) {
            let problem;
            try {
                (0,paths .CT)('it', this.#repository, this.#repository, full);
            }
            catch (error) {
                problem = (0,paths .wm)((0,errors .bD)(error));
            }
            this.#seen.set(full, problem);
        }
        const problem = this.#seen.get(full);
        if (problem !== undefined)
            this.#problems.tellOnce(at, problem);
        return full;
    }
    varFile(at, path) {
        const file = this.#inside(at, path);
        const problem = file.startsWith('../') ? undefined : this.#varFiles.problemOf(file);
        if (problem !== undefined)
            this.#problems.tellOnce(at, problem);
        return file;
    }
    glob(glob) {
        const negated = glob.startsWith('!');
        const joined = external_node_path_.posix.join(this.folder, negated ? glob.slice(1) : glob);
        return negated ? `!${joined}` : joined;
    }
    #inside(at, path) {
        const full = external_node_path_.posix.normalize(external_node_path_.posix.join(this.folder, path));
        if (isOutside(path, full))
            this.#problems.tellOnce(at, `must stay inside the repository, but was ${JSON.stringify(path)}`);
        return full.length > 1 && full.endsWith('/') ? full.slice(0, -1) : full;
    }
}
function isOutside(given, full) {
    return external_node_path_.posix.isAbsolute(given) || full === '..' || full.startsWith('../');
}

;// CONCATENATED MODULE: ./.build/plan/manifest/manifest-problems.js

class ManifestProblems {
    #document;
    #found = [];
    #told = new Set();
    constructor(document) {
        this.#document = document;
    }
    get found() {
        return this.#found;
    }
    tell(path, message) {
        this.#found.push({ line: this.#document.lineOf(path), message: problemText(path, message) });
    }
    tellOnce(path, message) {
        const text = problemText(path, message);
        if (this.#told.has(text))
            return;
        this.#told.add(text);
        this.tell(path, message);
    }
}
function problemText(path, message) {
    return `${(0,text_document .LF)(path)}: ${message}${/[.?]$/.test(message) ? '' : '.'}`;
}

;// CONCATENATED MODULE: ./.build/plan/manifest/parent-cell.js
function parentCell(cell, shared, parents, axes) {
    let found = parents.get(sharedKey(cell, shared)) ?? [];
    for (const { name, default: preset } of axes) {
        if (found.length < 2 || shared.includes(name))
            continue;
        const values = new Set(found.map((one) => one[name]));
        if (values.size < 2)
            continue;
        if (preset === undefined)
            return { kind: 'ambiguous', axis: name, cells: found };
        found = found.filter((one) => one[name] === preset);
    }
    const [first] = found;
    return first === undefined ? { kind: 'missing' } : { kind: 'found', cell: first };
}
function byShared(cells, shared) {
    const groups = new Map();
    for (const cell of cells) {
        const key = sharedKey(cell, shared);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [cell]);
        else
            group.push(cell);
    }
    return groups;
}
function sharedKey(cell, shared) {
    return JSON.stringify(shared.map((name) => cell[name] ?? null));
}

;// CONCATENATED MODULE: ./.build/plan/manifest/patterns.js




function checkPatterns(expanded, defaults, axes, problems) {
    const { name, image } = expanded;
    const late = [
        ...image_placeholder .Vl,
        ...(image.from === undefined ? [] : image_placeholder .Jt),
        ...(image.source === undefined ? [] : image_placeholder .SI),
    ];
    const check = (path, text, isPath) => {
        try {
            for (const placeholder of (0,image_placeholder .iJ)(text)) {
                if (expanded.static.has(placeholder))
                    continue;
                if (late.includes(placeholder)) {
                    if (!isPath)
                        continue;
                    problems.tell(path, `{${placeholder}} is not known before the bake, and so cannot be part of this`);
                }
                else
                    problems.tell(path, unknownText(placeholder, expanded, axes, isPath ? [] : late));
            }
        }
        catch (error) {
            problems.tell(path, (0,errors .bD)(error));
        }
    };
    const at = ['images', name];
    for (const [path, text, kind] of patternsOf(image))
        check([...at, ...path], text, kind === 'path');
    if (image.name === undefined && defaults.name !== undefined)
        check(['name'], defaults.name, false);
    for (const [key, text] of Object.entries(defaults.tags)) {
        if (!Object.hasOwn(image.tags, key))
            check(['tags', key], text, false);
    }
    if (image.packer === undefined)
        return;
    for (const [key, text] of Object.entries(defaults.vars)) {
        if (!Object.hasOwn(image.packer.vars, key))
            check(['vars', key], text, false);
    }
}
function unknownText(placeholder, { image, static: fixed, lacking }, axes, late) {
    if (placeholder.startsWith('parent.') && image.from === undefined)
        return `{${placeholder}} needs a parent: this image has no from`;
    if (placeholder.startsWith('source.') && image.source === undefined)
        return `{${placeholder}} needs a source: this image has none`;
    const values = lacking.get(placeholder);
    if (values !== undefined) {
        const [axis = '', attribute = ''] = placeholder.split('.');
        return `{${placeholder}} has no value at ${axis} ${values.join(', ')}: write {name: ${values[0] ?? ''}, ${attribute}: …} among the values of the axis`;
    }
    const axis = axes.find((one) => one.name === placeholder);
    if (axis !== undefined)
        return `{${placeholder}} has no value here: the image is not over that axis, and the axis has no default`;
    if (placeholder.startsWith('env.')) {
        return `{${placeholder}} is not allowed: list ${placeholder.slice('env.'.length)} in env first`;
    }
    const known = [...fixed, ...late];
    const near = (0,wording .qb)(placeholder, known);
    const hint = near === undefined ? `Known are ${known.join(', ')}` : `Did you mean {${near}}?`;
    return `the placeholder {${placeholder}} is not known. ${hint}`;
}
function patternsOf(image) {
    const { packer, dockerfile, source, verify } = image;
    const machine = typeof verify === 'object' && 'script' in verify ? verify.script.machine : undefined;
    const list = (path, texts, kind) => texts.map((text, index) => [[...path, index], text, kind]);
    const map = (path, texts, kind) => Object.entries(texts).map(([key, text]) => [[...path, key], text, kind]);
    const one = (path, text, kind) => text === undefined ? [] : [[path, text, kind]];
    const labelPlaces = (path, found = []) => typeof found === 'string' ? one(path, found, 'path') : list(path, found, 'path');
    const runnerPlaces = (runner) => typeof runner === 'object' && !Array.isArray(runner)
        ? [...one(['runs-on', 'group'], runner.group, 'path'), ...labelPlaces(['runs-on', 'labels'], runner.labels)]
        : labelPlaces(['runs-on'], runner);
    const runner = image['runs-on'];
    return [
        ...one(['name'], image.name, 'value'),
        ...map(['tags'], image.tags, 'value'),
        ...list(['inputs'], image.inputs ?? [], 'path'),
        ...one(['arch'], image.arch, 'path'),
        ...one(['account'], image.account, 'path'),
        ...one(['role'], image.role, 'path'),
        ...runnerPlaces(runner),
        ...one(['concurrency'], image.concurrency, 'path'),
        ...(packer === undefined
            ? []
            : [
                ...one(['packer', 'template'], packer.template, 'path'),
                ...one(['packer', 'working-directory'], packer['working-directory'], 'path'),
                ...list(['packer', 'only'], packer.only, 'value'),
                ...list(['packer', 'except'], packer.except, 'value'),
                ...map(['packer', 'vars'], packer.vars, 'value'),
                ...list(['packer', 'var-files'], packer['var-files'], 'path'),
                ...map(['packer', 'retry-vars'], packer['retry-vars'] ?? {}, 'value'),
                ...list(['packer', 'arguments'], packer.arguments, 'value'),
            ]),
        ...(dockerfile === undefined
            ? []
            : [
                ...one(['dockerfile', 'file'], dockerfile.file, 'path'),
                ...one(['dockerfile', 'context'], dockerfile.context, 'path'),
                ...one(['dockerfile', 'target'], dockerfile.target, 'value'),
                ...one(['dockerfile', 'platform'], dockerfile.platform, 'value'),
                ...map(['dockerfile', 'args'], dockerfile.args, 'value'),
                ...map(['dockerfile', 'labels'], dockerfile.labels, 'value'),
            ]),
        ...textsWithin(machine).map(([path, text]) => [
            ['verify', 'script', 'machine', ...path],
            text,
            'path',
        ]),
        ...textsWithin(source).map(([path, text]) => [['source', ...path], text, 'path']),
    ];
}

;// CONCATENATED MODULE: ./.build/plan/manifest/read.js















const MOST_READ = 64 * 1024 * 1024;
function readManifest(request) {
    const { repository, file } = request;
    const path = (0,paths .CT)('Input "manifest"', repository, repository, file);
    const bytes = (0,bounded_file .CB)('Input "manifest"', path, MOST_READ);
    const document = (0,text_document .u0)(file, bytes);
    const kinds = (0,sources .Bb)(request.providers);
    const machine = (0,sources .o$)(request.providers);
    const schema = request.targets === undefined
        ? (0,manifest_manifest .e)(kinds, machine)
        : (0,manifest_manifest .Q)(request.targets.schema, kinds, machine);
    const checked = (0,text_document .sw)(document, schema);
    const targets = schemas .g1P(schemas .YjP(), schemas .g1P(schemas .YjP(), schemas .g1P(schemas .YjP(), schemas .L5J())));
    const manifest = {
        ...checked,
        targets: targets.parse((0,values .C5)((0,text_document .rA)(document, schema), 'targets') ?? {}),
    };
    const isTwice = checked['build-registry'] !== undefined && checked.staging !== undefined;
    const mistakes = [
        ...(isTwice
            ? [
                {
                    line: document.lineOf(['staging']),
                    message: 'The file has either build-registry or staging, its former name, not both.',
                },
            ]
            : []),
        ...(0,literal_secret .BK)(document, bytes.toString('utf8'), true).map(({ line, what }) => ({
            line,
            message: `This looks like ${what}; a secret is never written down here. Name it in secret-vars or secrets, or end the line in # allow-secret.`,
        })),
        ...checkLinks(document, manifest, request.environment),
    ];
    if (mistakes.length > 0)
        throw new text_document .Mi(file, (0,text_document .WW)(mistakes));
    const problems = new ManifestProblems(document);
    const legs = legsOf(request, document, manifest, problems);
    if (problems.found.length === 0) {
        const definitions = legs.map(({ definition }) => definition);
        for (const { path: at, message } of request.targets?.problemsOf(manifest.targets, definitions) ?? [])
            problems.tellOnce(['targets', ...at], message);
    }
    if (problems.found.length > 0)
        throw new text_document .Mi(file, (0,text_document .WW)(problems.found));
    return {
        from: [file],
        legs,
        notices: [],
        targets: manifest.targets,
        ...(Object.keys(manifest.channels).length === 0 ? {} : { channels: manifest.channels }),
        buildRegistry: manifest['build-registry'] ?? manifest.staging ?? null,
        ...(manifest.retain === undefined ? {} : { retain: manifest.retain }),
    };
}
function legsOf({ repository, file, environment, providers }, document, manifest, problems) {
    const axes = axesOf(manifest);
    const paths = new ManifestPaths(repository, file, problems);
    const setting = { manifest, axes, environment, paths, kinds: (0,sources .Bb)(providers) };
    const expanded = new Map(Object.entries(manifest.images).map(([name, image]) => [name, expand(manifest, axes, name, image, problems)]));
    return [...expanded.values()].flatMap((one) => {
        const before = problems.found.length;
        checkPatterns(one, manifest, axes, problems);
        if (problems.found.length > before)
            return [];
        const at = { file, line: document.lineOf(['images', one.name]) };
        return linkedCells(one, expanded, problems).map(({ cell, id, parent }) => ({
            definition: definitionOf(setting, one, cell, id, parent),
            at,
            ...retainOf(one.image.retain ?? manifest.retain),
        }));
    });
}
function expand(manifest, axes, name, image, problems) {
    const over = axes.filter((axis) => image.over === undefined || image.over.includes(axis.name));
    const cells = cellsOf(image, over);
    if (cells.length === 0)
        problems.tell(['images', name], 'no cell is left: exclude takes them all');
    const fixed = axes.filter((axis) => over.includes(axis) || axis.default !== undefined);
    const environment = manifest.env.map((variable) => `env.${variable}`);
    const attributes = [...lackingAttributes(fixed, cells)];
    const whole = attributes.filter(([, values]) => values.length === 0).map(([placeholder]) => placeholder);
    return {
        name,
        image,
        over,
        cells,
        static: new Set(['image', 'tier', ...fixed.map((axis) => axis.name), ...whole, ...environment]),
        lacking: new Map(attributes.filter(([, values]) => values.length > 0)),
    };
}
function retainOf(retain) {
    if (retain === undefined)
        return {};
    return { retain: retain === 'never' ? null : retain };
}
function linkedCells({ name, image, over, cells }, all, problems) {
    const parent = image.from === undefined ? undefined : all.get(image.from);
    const shared = over.filter((axis) => parent?.over.includes(axis)).map((axis) => axis.name);
    const parents = byShared(parent?.cells ?? [], shared);
    const told = new Set();
    return cells.map((cell) => {
        const id = legId(name, cell);
        let parentId = null;
        if (parent !== undefined) {
            const found = parentCell(cell, shared, parents, parent.over);
            if (found.kind === 'found')
                parentId = legId(parent.name, found.cell);
            else if (found.kind === 'missing') {
                problems.tell(['images', name, 'from'], `${id} has no parent: ${parent.name} is not baked at ${shown(cell, shared)}`);
            }
            else if (!told.has(found.axis)) {
                told.add(found.axis);
                const ids = found.cells.map((one) => legId(parent.name, one)).join(', ');
                problems.tell(['images', name, 'from'], `${id} has several parents: ${ids}. Give the axis ${found.axis} a default, or add it to over`);
            }
        }
        return { cell, id, parent: parentId };
    });
}
function shown(cell, shared) {
    return shared.length === 0 ? 'any cell' : shared.map((name) => `${name} ${cell[name] ?? ''}`).join(', ');
}


/***/ })

};
