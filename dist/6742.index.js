export const id = 6742;
export const ids = [6742];
export const modules = {

/***/ 34677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L: () => (  openGitHubClient)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

async function openGitHubClient(token, apiUrl) {
    const url = URL.canParse(apiUrl) ? new URL(apiUrl) : undefined;
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('GITHUB_API_URL must be the address of an API of GitHub, as https://api.github.com.');
    }
    if (/[^!-~]/.test(token)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('The token for GitHub holds a blank, a line end or a letter that no header can have. Copy it anew.');
    }
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
    T2: () => (  provenanceArtifactName),
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
function provenanceArtifactName(prefix, attempt) {
    return `${prefix}-provenance-a${attempt}`;
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
        description: 'The branch or tag whose workflow is started. Without it the default branch, where this is a checkout of that repository, else `main`.',
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
  var _watch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63546);
  var _following_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52651);
  var _identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6564);
  var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52507);
  var _payload_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29754);
  var _place_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23738);
  var _submission_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(79686);
  var _telling_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(46515);









async function submit(host, watch = _watch_js__WEBPACK_IMPORTED_MODULE_1__  .oF) {
    return (0,_place_js__WEBPACK_IMPORTED_MODULE_6__  .dB)(host, _inputs_js__WEBPACK_IMPORTED_MODULE_4__  .K_, async (at) => {
        const payload = (0,_payload_js__WEBPACK_IMPORTED_MODULE_5__  .r)(host, at.inputs);
        const github = await at.github();
        const run = await (0,_submission_js__WEBPACK_IMPORTED_MODULE_7__  .WZ)(host, at, github, payload);
        if (run === null || !at.inputs.wait)
            return undefined;
        return (0,_telling_js__WEBPACK_IMPORTED_MODULE_8__  .$)(host, watch, { ...at, github, run: run.id, id: payload.id });
    });
}
async function list(host) {
    return (0,_place_js__WEBPACK_IMPORTED_MODULE_6__  .dB)(host, _inputs_js__WEBPACK_IMPORTED_MODULE_4__  .SS, async ({ inputs, github }) => {
        (0,_telling_js__WEBPACK_IMPORTED_MODULE_8__  .Cy)(host, await (0,_identity_js__WEBPACK_IMPORTED_MODULE_3__  .uD)(await github(), inputs));
        return undefined;
    });
}
async function status(host) {
    return (0,_place_js__WEBPACK_IMPORTED_MODULE_6__  .dB)(host, _inputs_js__WEBPACK_IMPORTED_MODULE_4__  .Wh, async ({ inputs, github }) => {
        const place = await github();
        const seen = await (0,_following_js__WEBPACK_IMPORTED_MODULE_2__  .O)(place, (await (0,_identity_js__WEBPACK_IMPORTED_MODULE_3__  .Lc)(place, inputs.id)).id);
        const { run, response } = seen;
        (0,_telling_js__WEBPACK_IMPORTED_MODULE_8__  .gO)(host, { id: (0,_identity_js__WEBPACK_IMPORTED_MODULE_3__  .TH)(run) ?? inputs.id, run, status: (0,_telling_js__WEBPACK_IMPORTED_MODULE_8__  .L4)(run), response });
        for (const line of (0,_telling_js__WEBPACK_IMPORTED_MODULE_8__  .Ff)(seen))
            host.info(line);
        return undefined;
    });
}
async function watchRequest(host, watch = _watch_js__WEBPACK_IMPORTED_MODULE_1__  .oF) {
    return (0,_place_js__WEBPACK_IMPORTED_MODULE_6__  .dB)(host, _inputs_js__WEBPACK_IMPORTED_MODULE_4__  .LR, async (at) => {
        const github = await at.github();
        const run = await (0,_identity_js__WEBPACK_IMPORTED_MODULE_3__  .Lc)(github, at.inputs.id);
        return (0,_telling_js__WEBPACK_IMPORTED_MODULE_8__  .$)(host, watch, { ...at, github, run: run.id, id: (0,_identity_js__WEBPACK_IMPORTED_MODULE_3__  .TH)(run) ?? at.inputs.id });
    });
}
async function cancel(host) {
    return (0,_place_js__WEBPACK_IMPORTED_MODULE_6__  .dB)(host, _inputs_js__WEBPACK_IMPORTED_MODULE_4__  .Wh, async ({ inputs, github }) => {
        const place = await github();
        const run = await (0,_identity_js__WEBPACK_IMPORTED_MODULE_3__  .Lc)(place, inputs.id);
        const wasGoing = run.status !== 'completed' && (await place.cancel(run.id));
        const now = wasGoing ? run : await place.run(run.id);
        (0,_telling_js__WEBPACK_IMPORTED_MODULE_8__  .gO)(host, { id: (0,_identity_js__WEBPACK_IMPORTED_MODULE_3__  .TH)(run) ?? inputs.id, run, status: wasGoing ? 'cancelling' : (0,_telling_js__WEBPACK_IMPORTED_MODULE_8__  .L4)(now) });
        if (wasGoing)
            host.info(`${(0,_telling_js__WEBPACK_IMPORTED_MODULE_8__  .fk)(run)} was asked to end, and cleans up after itself: ${run.url}`);
        else if (run.status !== 'completed' && now.conclusion === 'cancelled')
            host.info(`${(0,_telling_js__WEBPACK_IMPORTED_MODULE_8__  .fk)(run)} has ended: it was cancelled, ${run.url}`);
        else
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${(0,_telling_js__WEBPACK_IMPORTED_MODULE_8__  .fk)(run)} is over already (${(0,_telling_js__WEBPACK_IMPORTED_MODULE_8__  .L4)(now)}): ${run.url}`);
        return undefined;
    });
}
async function retry(host, watch = _watch_js__WEBPACK_IMPORTED_MODULE_1__  .oF) {
    return (0,_place_js__WEBPACK_IMPORTED_MODULE_6__  .dB)(host, _inputs_js__WEBPACK_IMPORTED_MODULE_4__  .iE, async (at) => {
        const github = await at.github();
        const run = await (0,_identity_js__WEBPACK_IMPORTED_MODULE_3__  .Lc)(github, at.inputs.id);
        if (run.status !== 'completed')
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${(0,_telling_js__WEBPACK_IMPORTED_MODULE_8__  .fk)(run)} is not over (${(0,_telling_js__WEBPACK_IMPORTED_MODULE_8__  .L4)(run)}): ${run.url}`);
        await (0,_submission_js__WEBPACK_IMPORTED_MODULE_7__  .Kn)(host, github, run, at);
        const id = (0,_identity_js__WEBPACK_IMPORTED_MODULE_3__  .TH)(run) ?? at.inputs.id;
        const attempt = run.attempt + 1;
        (0,_telling_js__WEBPACK_IMPORTED_MODULE_8__  .gO)(host, { id, run, status: 'accepted' });
        host.info(`${(0,_telling_js__WEBPACK_IMPORTED_MODULE_8__  .fk)(run)} runs again, attempt ${attempt}: ${run.url}`);
        return at.inputs.wait ? (0,_telling_js__WEBPACK_IMPORTED_MODULE_8__  .$)(host, watch, { ...at, github, run: run.id, id, attempt }) : undefined;
    });
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


/***/ })

};
