export const id = 6742;
export const ids = [6742,4377];
export const modules = {

/***/ 34677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L: () => (  openGitHubClient)
  });
async function openGitHubClient(token, apiUrl) {
    const { getOctokit } = await Promise.all( [__webpack_require__.e(4119), __webpack_require__.e(1351)]).then(__webpack_require__.bind(__webpack_require__, 61351));
    return getOctokit(token, { baseUrl: apiUrl });
}


/***/ }),

/***/ 50545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y: () => (  listenForInterrupt),
    m: () => (  leaveInTime)
  });
  var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);


const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
function listenForInterrupt() {
    let first;
    let count = 0;
    const listeners = [];
    const note = () => {
        count += 1;
        if (first !== undefined)
            return;
        first = (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)();
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
const LEAVE_MS = 8700;
async function leaveInTime(host, interrupt, work) {
    let timer;
    const leave = new Promise((_, reject) => {
        interrupt.onFirst(() => {
            timer = setInterval(() => {
                const at = interrupt.at() ?? (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)();
                if ((0,_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() - at < LEAVE_MS || (host.kind === 'terminal' && interrupt.count() < 2))
                    return;
                reject(new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('The run was cancelled, and what this step waited for did not answer in time.'));
            }, 50);
        });
    });
    const done = work();
    try {
        return await Promise.race([done, leave]);
    }
    finally {
        clearInterval(timer);
        done.catch(() => { });
        leave.catch(() => { });
    }
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

/***/ 92974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Er: () => (  publishedArtifactName),
    Fz: () => (  responseArtifactName),
    Jj: () => (  imageArtifactName),
    N8: () => (  recordArtifactName),
    P3: () => (  journalArtifactName),
    V$: () => (  debugLogArtifactName),
    fA: () => (  publishReportArtifactName),
    gc: () => (  leftoversArtifactName),
    hO: () => (  checkArtifactPrefix),
    m5: () => (  reportArtifactName),
    nU: () => (  planArtifactName),
    o5: () => (  parseRecordArtifactName)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

const RECORD = /^(.+)-(bake|verify|publish)-a([1-9]\d{0,8})$/s;
function recordArtifactName(prefix, slug, stage, attempt) {
    return `${prefix}-${slug}-${stage}-a${attempt}`;
}
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
function planArtifactName(prefix, attempt) {
    return `${prefix}-plan-a${attempt}`;
}
function imageArtifactName(prefix, slug, attempt, number) {
    return `${prefix}-${slug}-image${number === undefined ? '' : `-${number}`}-a${attempt}`;
}
function journalArtifactName(prefix, attempt) {
    return `${prefix}-publish-journal-a${attempt}`;
}
function publishedArtifactName(prefix, attempt) {
    return `${prefix}-published-a${attempt}`;
}
function reportArtifactName(prefix, attempt) {
    return `${prefix}-report-a${attempt}.html`;
}
function responseArtifactName(prefix, attempt) {
    return `${prefix}-response-a${attempt}.json`;
}
function publishReportArtifactName(prefix, attempt) {
    return `${prefix}-publish-report-a${attempt}.html`;
}
function checkArtifactPrefix(prefix) {
    if (/^[A-Za-z0-9][\w.-]{0,60}$/.test(prefix))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('Input "artifact-prefix" must be letters, digits, dots, hyphens and underscores, at most 61.');
}


/***/ }),

/***/ 90881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ap: () => (  namesWithin),
    GS: () => (  fill),
    Hc: () => (  fillKnown),
    Jt: () => (  parentNames),
    SI: () => (  sourceNames),
    TL: () => (  quoted),
    Vl: () => (  lateNames),
    gU: () => (  fitsName),
    iJ: () => (  placeholdersOf),
    mz: () => (  unknownPlaceholder),
    o5: () => (  commitNames)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37478);


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
const commitNames = ['version', 'git.sha', 'git.short', 'git.ref'];
const parentNames = ['parent.id', 'parent.name', 'parent.key'];
const sourceNames = ['source.id', 'source.name'];
const FORMER_NAMES = new Map([['layer', 'tier']]);
const LONGEST_SHOWN = 120;
const PART = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;
function quoted(text) {
    return text.replace(/[{}]/g, '$&$&');
}
function placeholdersOf(pattern) {
    const names = [];
    replaceParts(pattern, (name) => {
        names.push(name);
        return '';
    });
    return names;
}
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
function fill(pattern, values) {
    return replaceParts(pattern, (name) => {
        const value = values.get(name);
        if (value === undefined)
            throw unknownPlaceholder(name, [...values.keys()]);
        return value;
    });
}
function fillKnown(pattern, values) {
    return pattern.replace(PART, (part, name) => {
        const value = name === undefined ? undefined : values.get(nameNow(name));
        return value === undefined ? part : quoted(value);
    });
}
function unknownPlaceholder(name, known) {
    const near = (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__  .qb)(name, known);
    const hint = near === undefined ? `Known are ${known.join(', ')}.` : `Did you mean {${near}}?`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`the placeholder {${name}} is not known; ${hint} A brace itself is written twice.`);
}
function replaceParts(pattern, valueOf) {
    return pattern.replace(PART, (part, name) => {
        if (part === '{{')
            return '{';
        if (part === '}}')
            return '}';
        if (name === undefined) {
            const shown = pattern.length > LONGEST_SHOWN ? `${pattern.slice(0, LONGEST_SHOWN)}…` : pattern;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`a brace stands alone in "${shown}"; write it twice`);
        }
        return valueOf(nameNow(name));
    });
}
function nameNow(name) {
    return FORMER_NAMES.get(name) ?? name;
}
function fitsName(pattern, name) {
    const parts = [''];
    for (const [token] of pattern.matchAll(/\{\{|\}\}|\{[^{}]*\}|[^{}]+/g)) {
        if (token === '{{' || token === '}}')
            parts.push(`${parts.pop() ?? ''}${token.charAt(0)}`);
        else if (token.startsWith('{'))
            parts.push('');
        else
            parts.push(`${parts.pop() ?? ''}${token}`);
    }
    const [first = '', ...rest] = parts;
    if (rest.length === 0)
        return name === first;
    if (!name.startsWith(first))
        return false;
    const last = rest.pop() ?? '';
    let at = first.length;
    for (const part of rest) {
        const next = name.indexOf(part, at + 1);
        if (next < 0)
            return false;
        at = next + part.length;
    }
    return name.length - last.length > at && name.endsWith(last);
}


/***/ }),

/***/ 42003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    We: () => (  PUBLISH),
    Z3: () => (  LEG_STAGES),
    ZL: () => (  stagesOf),
    _K: () => (  PipelineStages)
  });
function stagesOf(publishes) {
    const before = ['GitClone', 'GitCheckout', ...LEG_STAGES];
    return publishes ? [...before, PUBLISH, 'DockerClean'] : [...before, 'DockerClean'];
}
const PUBLISH = 'Publish';
const LEG_STAGES = ['RunBerksVendor', 'RunPacker', 'KitchenTest'];
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
    setLegs(legs) {
        const [only, ...more] = legs;
        const rows = legs.flatMap((leg) => LEG_STAGES.map((name) => ({
            name,
            status: 'pending',
            log: '',
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

/***/ 52651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O: () => (  look),
    e: () => (  follow)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _image_artifact_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92974);
  var _response_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13750);
  var _trouble_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73259);





const APPEARS_MS = 120_000;
const OUTAGE_MS = 20 * 60_000;
async function look(github, id, before) {
    const run = await github.run(id);
    const [jobs, response] = await Promise.all([
        github.jobs(id, run.attempt),
        run.status === 'queued' ? undefined : responseOf(github, run),
    ]);
    const isSameAttempt = before?.run.attempt === run.attempt;
    return { run, jobs, response: response ?? (isSameAttempt ? before?.response : undefined) };
}
async function responseOf(github, { id, attempt }) {
    const text = await github.artifact(id, (0,_image_artifact_name_js__WEBPACK_IMPORTED_MODULE_2__  .Fz)('bakehouse', attempt));
    if (text === undefined)
        return undefined;
    try {
        return _response_js__WEBPACK_IMPORTED_MODULE_3__  .yS.safeParse(JSON.parse(text)).data;
    }
    catch {
        return undefined;
    }
}
async function follow({ github, run, attempt = 1, stepMs, signal, onSeen, onTrouble, }) {
    const started = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)();
    let answered = started;
    let seen;
    for (;;) {
        try {
            seen = await look(github, run, seen);
            answered = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)();
            onSeen(seen);
            if (seen.run.status === 'completed' && seen.run.attempt >= attempt)
                return seen;
        }
        catch (error) {
            const isUnknown = error instanceof _trouble_js__WEBPACK_IMPORTED_MODULE_4__  .Lw && error.status === 404 && seen === undefined;
            const isOutage = error instanceof _trouble_js__WEBPACK_IMPORTED_MODULE_4__  .b5 && (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() - answered < OUTAGE_MS;
            if (!isOutage && (!isUnknown || (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() - started > APPEARS_MS))
                throw error;
            if (isOutage)
                onTrouble(error.message);
        }
        await (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .fm)(stepMs, signal);
        if (signal.aborted)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('Interrupted.');
    }
}


/***/ }),

/***/ 6564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Gg: () => (  titleOf),
    Lc: () => (  findRun),
    Os: () => (  checkOwnId),
    TH: () => (  idOf),
    jO: () => (  runsOfId)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);


const MARKER = 'Bake ';
const LEAST_BEGINNING = 6;
const LEAST_ID = 8;
function titleOf(id) {
    return `${MARKER}${id}`;
}
function idOf({ title }) {
    return title.startsWith(MARKER) && isId(title.slice(MARKER.length)) ? title.slice(MARKER.length) : undefined;
}
function isId(text) {
    return /^[A-Za-z0-9][\w.-]{0,99}$/.test(text);
}
function checkOwnId(id, what) {
    if (!isId(id)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} must be letters, digits, and . _ -, at most 100, but was ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(id)}.`);
    }
    if (id.length < LEAST_ID) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(id)} is too short: it has to be found again among all requests. Give ${LEAST_ID} characters or more, or none.`);
    }
}
async function findRun(github, given) {
    const wanted = given.trim();
    if (wanted === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .dz('Which request? Give its id, as submit and list show it.');
    if (wanted.length < LEAST_BEGINNING) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`The id ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(wanted)} is too short: give ${LEAST_BEGINNING} characters or more.`);
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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`No run of ${github.repository} has the id ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(wanted)}. One that was submitted just now is shown after some seconds; bakehouse list shows those that are there.`);
    }
    if (more.length === 0)
        return only;
    const some = found.slice(0, 5).map((run) => `${idOf(run) ?? ''} (run ${run.id}, ${run.conclusion ?? run.status})`);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${found.length} runs fit ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(wanted)}: ${some.join(', ')}. Give more of the id, or the id of the run.`);
}
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


/***/ }),

/***/ 52507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K_: () => (  submitInputs),
    LR: () => (  watchInputs),
    SS: () => (  listInputs),
    Wh: () => (  namedRequestInputs),
    iE: () => (  retryInputs),
    vb: () => (  placeInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

const placeInputs = {
    repo: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The repository whose workflow bakes: `owner/name`. Without it, that of this run or of the checkout.',
    }),
    workflow: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: 'request.yml',
        description: 'The file of the workflow that takes requests.',
    }),
    'github-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        secret: true,
        default: '${{ github.token }}',
        description: 'A token of that repository: `actions: read` looks, `actions: write` submits, cancels and retries, `contents: write` sends an event. On a terminal also GH_TOKEN or GITHUB_TOKEN.',
    }),
};
const waiting = {
    interval: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({
        default: '15',
        least: 0.05,
        most: 600,
        unit: 'seconds',
        whole: false,
        description: 'How often GitHub is asked while a run goes on.',
    }),
};
const requestId = (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
    description: 'The id of the request, or its beginning, six characters or more; or the id of the run.',
});
const submitInputs = {
    request: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .om)({
        description: 'A build request as packerd took it: JSON, or the path of a JSON file. Its `id`, if any, is its id.',
    }),
    only: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Instead of a request: legs of the manifest of that repository, as `run` takes them; `*` alone is all of them.',
    }),
    id: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The id by which it is found again: letters, digits, and . _ -, eight or more. Without it that of the request, else a new one.',
    }),
    ...placeInputs,
    ref: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The branch or tag whose workflow is started. Without it the default branch of the checkout, or `main`.',
    }),
    event: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'Send a `repository_dispatch` of this type, such as `bake`, instead of starting the workflow: needs `contents: write`.',
    }),
    wait: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({ default: 'false', description: 'Wait for the end of the run, and fail as it does.' }),
    ...waiting,
};
const submitOutputs = {
    id: 'The id of the request.',
    'run-id': 'The id of its run; empty where GitHub has taken it and shows no run yet.',
    'run-url': 'The page of its run.',
    status: '`accepted`, `known` where a run of this id was there already, or, with `wait`, how it ended: `success`, `failure`, `cancelled`, …',
    response: "With `wait`: what became of it, as JSON in the shape of packerd's `buildresponse`; empty where the run kept none.",
};
const listInputs = {
    ...placeInputs,
    status: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['all', 'waiting', 'running', 'over', 'success', 'failure', 'cancelled'],
        default: 'all',
        description: 'Which of them are shown.',
    }),
    limit: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({ default: '20', least: 1, most: 1000, unit: 'requests', description: 'How many, the newest first.' }),
};
const namedRequestInputs = { id: requestId, ...placeInputs };
const watchInputs = { id: requestId, ...placeInputs, ...waiting };
const retryInputs = {
    id: requestId,
    ...placeInputs,
    wait: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({ default: 'false', description: 'Wait for the end of the run, and fail as it does.' }),
    ...waiting,
};


/***/ }),

/***/ 37595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    cancel: () => (  cancel),
    list: () => (  list),
    retry: () => (  retry),
    status: () => (  status),
    submit: () => (  submit),
    watchRequest: () => (  watchRequest)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_process_interrupt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50545);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88278);
  var _watch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63546);
  var _following_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52651);
  var _identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6564);
  var _inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52507);
  var _payload_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29754);
  var _place_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(25384);
  var _submission_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(79686);
  var _telling_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(46515);











const PATIENCE_MS = 120_000;
const MOST_STEP_MS = 3000;
async function submit(host, watch = _watch_js__WEBPACK_IMPORTED_MODULE_3__  .oF) {
    return atGitHub(host, _inputs_js__WEBPACK_IMPORTED_MODULE_6__  .K_, async ({ inputs, github, signal, interrupt }) => {
        const payload = (0,_payload_js__WEBPACK_IMPORTED_MODULE_7__  .r)(host, inputs);
        const stepMs = inputs.interval * 1000;
        const patience = { signal, stepMs: Math.min(MOST_STEP_MS, stepMs), patienceMs: PATIENCE_MS };
        const ref = inputs.ref === '' ? (0,_place_js__WEBPACK_IMPORTED_MODULE_8__  .F1)(host) : inputs.ref;
        const place = await github();
        host.output('id', payload.id);
        let sent;
        try {
            sent = await (0,_submission_js__WEBPACK_IMPORTED_MODULE_9__  .t)(host, { github: place, payload, ref, event: inputs.event, ...patience });
        }
        catch (error) {
            if (interrupt.at() !== undefined)
                host.info(`The request may have been sent by then; if so, it is found by its id: bakehouse status ${payload.id}`);
            throw error;
        }
        const { run } = sent;
        (0,_telling_js__WEBPACK_IMPORTED_MODULE_10__  .gO)(host, { id: payload.id, run, status: sent.kind });
        if (run === null) {
            const listens = inputs.event === '' ? '' : ` Does ${inputs.workflow} listen for repository_dispatch ${inputs.event}?`;
            const message = `GitHub has taken the request ${payload.id}, and lists no run of it yet.${listens} Look again: bakehouse status ${payload.id}`;
            if (inputs.wait)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(message);
            host.annotate({ level: 'warning', title: 'Submit', message });
            return undefined;
        }
        const how = sent.kind === 'known' ? `was there already (${(0,_telling_js__WEBPACK_IMPORTED_MODULE_10__  .L4)(sent.run)})` : 'is accepted';
        host.info(`Request ${payload.id} ${how}: run ${run.id}, ${run.url}`);
        if (!inputs.wait)
            return undefined;
        return followAloud(host, watch, { github: place, run: run.id, id: payload.id, stepMs, signal, interrupt });
    });
}
async function list(host) {
    return atGitHub(host, _inputs_js__WEBPACK_IMPORTED_MODULE_6__  .SS, async ({ inputs, github }) => {
        const found = [];
        for await (const run of (await github()).runs()) {
            if (found.length >= inputs.limit)
                break;
            if ((0,_identity_js__WEBPACK_IMPORTED_MODULE_5__  .TH)(run) !== undefined && isWanted(run, inputs.status))
                found.push(run);
        }
        const requests = found.map((run) => ({
            id: (0,_identity_js__WEBPACK_IMPORTED_MODULE_5__  .TH)(run),
            run: run.id,
            status: (0,_telling_js__WEBPACK_IMPORTED_MODULE_10__  .L4)(run),
            created: run.created,
            url: run.url,
        }));
        host.output('requests', JSON.stringify(requests));
        if (found.length === 0)
            host.info('There are no such requests.');
        for (const run of found)
            host.info((0,_telling_js__WEBPACK_IMPORTED_MODULE_10__  .yn)(run));
        return undefined;
    });
}
async function status(host) {
    return atGitHub(host, _inputs_js__WEBPACK_IMPORTED_MODULE_6__  .Wh, async ({ inputs, github }) => {
        const place = await github();
        const seen = await (0,_following_js__WEBPACK_IMPORTED_MODULE_4__  .O)(place, (await (0,_identity_js__WEBPACK_IMPORTED_MODULE_5__  .Lc)(place, inputs.id)).id);
        (0,_telling_js__WEBPACK_IMPORTED_MODULE_10__  .gO)(host, {
            id: (0,_identity_js__WEBPACK_IMPORTED_MODULE_5__  .TH)(seen.run) ?? inputs.id,
            run: seen.run,
            status: (0,_telling_js__WEBPACK_IMPORTED_MODULE_10__  .L4)(seen.run),
            response: seen.response,
        });
        for (const line of (0,_telling_js__WEBPACK_IMPORTED_MODULE_10__  .Ff)(seen))
            host.info(line);
        return undefined;
    });
}
async function watchRequest(host, watch = _watch_js__WEBPACK_IMPORTED_MODULE_3__  .oF) {
    return atGitHub(host, _inputs_js__WEBPACK_IMPORTED_MODULE_6__  .LR, async ({ inputs, github, signal, interrupt }) => {
        const place = await github();
        const run = await (0,_identity_js__WEBPACK_IMPORTED_MODULE_5__  .Lc)(place, inputs.id);
        const stepMs = inputs.interval * 1000;
        const id = (0,_identity_js__WEBPACK_IMPORTED_MODULE_5__  .TH)(run) ?? inputs.id;
        return followAloud(host, watch, { github: place, run: run.id, id, stepMs, signal, interrupt });
    });
}
async function cancel(host) {
    return atGitHub(host, _inputs_js__WEBPACK_IMPORTED_MODULE_6__  .Wh, async ({ inputs, github }) => {
        const place = await github();
        const run = await (0,_identity_js__WEBPACK_IMPORTED_MODULE_5__  .Lc)(place, inputs.id);
        const wasGoing = run.status !== 'completed' && (await place.cancel(run.id));
        (0,_telling_js__WEBPACK_IMPORTED_MODULE_10__  .gO)(host, { id: (0,_identity_js__WEBPACK_IMPORTED_MODULE_5__  .TH)(run) ?? inputs.id, run, status: wasGoing ? 'cancelling' : (0,_telling_js__WEBPACK_IMPORTED_MODULE_10__  .L4)(run) });
        if (!wasGoing)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${shownId(run)} is over already (${(0,_telling_js__WEBPACK_IMPORTED_MODULE_10__  .L4)(await place.run(run.id))}): ${run.url}`);
        host.info(`${shownId(run)} was asked to end, and cleans up after itself: ${run.url}`);
        return undefined;
    });
}
async function retry(host, watch = _watch_js__WEBPACK_IMPORTED_MODULE_3__  .oF) {
    return atGitHub(host, _inputs_js__WEBPACK_IMPORTED_MODULE_6__  .iE, async ({ inputs, github, signal, interrupt }) => {
        const place = await github();
        const run = await (0,_identity_js__WEBPACK_IMPORTED_MODULE_5__  .Lc)(place, inputs.id);
        if (run.status !== 'completed')
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${shownId(run)} is not over (${(0,_telling_js__WEBPACK_IMPORTED_MODULE_10__  .L4)(run)}): ${run.url}`);
        await place.again(run.id, run.conclusion === 'failure' || run.conclusion === 'timed_out');
        const id = (0,_identity_js__WEBPACK_IMPORTED_MODULE_5__  .TH)(run) ?? inputs.id;
        const attempt = run.attempt + 1;
        (0,_telling_js__WEBPACK_IMPORTED_MODULE_10__  .gO)(host, { id, run, status: 'accepted' });
        host.info(`${shownId(run)} runs again, attempt ${attempt}: ${run.url}`);
        if (!inputs.wait)
            return undefined;
        const stepMs = inputs.interval * 1000;
        return followAloud(host, watch, { github: place, run: run.id, id, attempt, stepMs, signal, interrupt });
    });
}
async function atGitHub(host, spec, work) {
    const token = host.input('github-token').trim();
    if (token !== '')
        host.secret(token);
    const inputs = (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Ko)(spec, (name) => host.input(name));
    const place = {
        repo: host.input('repo').trim(),
        workflow: host.input('workflow').trim() === '' ? 'request.yml' : host.input('workflow').trim(),
        'github-token': token,
    };
    const interrupt = (0,_core_process_interrupt_js__WEBPACK_IMPORTED_MODULE_1__  .Y)();
    const stop = new AbortController();
    interrupt.onFirst(() => stop.abort());
    try {
        const github = () => (0,_place_js__WEBPACK_IMPORTED_MODULE_8__  .QL)(host, place, stop.signal);
        return await (0,_core_process_interrupt_js__WEBPACK_IMPORTED_MODULE_1__  .m)(host, interrupt, () => work({ inputs, github, signal: stop.signal, interrupt }));
    }
    finally {
        interrupt.dispose();
    }
}
async function followAloud(host, watch, followed) {
    const table = new _telling_js__WEBPACK_IMPORTED_MODULE_10__  .kW(host, watch);
    const { id, run, interrupt } = followed;
    let seen;
    try {
        seen = await (0,_following_js__WEBPACK_IMPORTED_MODULE_4__  .e)({ ...followed, onSeen: (one) => table.show(one), onTrouble: (message) => host.info(message) });
    }
    catch (error) {
        host.info(`The request ${id} goes on without us: bakehouse watch ${id}. What ends it is: bakehouse cancel ${id}`);
        if (interrupt.at() === undefined)
            throw error;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Interrupted while run ${run} was waited for (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)})`);
    }
    (0,_telling_js__WEBPACK_IMPORTED_MODULE_10__  .gO)(host, { id, run: seen.run, status: (0,_telling_js__WEBPACK_IMPORTED_MODULE_10__  .L4)(seen.run), response: seen.response });
    return (0,_telling_js__WEBPACK_IMPORTED_MODULE_10__  .Ep)(host, id, seen);
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
    return run.title === (0,_identity_js__WEBPACK_IMPORTED_MODULE_5__  .Gg)((0,_identity_js__WEBPACK_IMPORTED_MODULE_5__  .TH)(run) ?? '') ? `Request ${(0,_identity_js__WEBPACK_IMPORTED_MODULE_5__  .TH)(run)}` : `Run ${run.id}`;
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

/***/ 63546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Kr: () => (  testsRow),
    RO: () => (  rowsOf),
    eW: () => (  isTested),
    lr: () => (  PUBLISH_ROW),
    oF: () => (  UNWATCHED)
  });
const UNWATCHED = { planned: () => { }, began: () => { }, said: () => { }, ended: () => { } };
const PUBLISH_ROW = 'publish images';
function testsRow(leg) {
    return `${leg} tests`;
}
function rowsOf(legs, { testsAll, publishes }) {
    const rows = legs.flatMap((leg) => (isTested(leg, testsAll) ? [leg.leg, testsRow(leg.leg)] : [leg.leg]));
    return publishes ? [...rows, PUBLISH_ROW] : rows;
}
function isTested({ todo, verify }, testsAll) {
    return todo.includes('verify') || (testsAll && verify === null);
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
