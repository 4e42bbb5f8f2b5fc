export const id = 4681;
export const ids = [4681,4930];
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

/***/ 27582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    U: () => (  straysOf),
    q: () => (  isMark)
  });
function isMark(text) {
    return /^[0-9a-f]{32}$/.test(text);
}
function straysOf(region, things) {
    const marks = new Set(things.flatMap(({ mark }) => (isMark(mark) ? [mark] : [])));
    return [...marks].toSorted().map((mark) => {
        const own = things.filter((one) => one.mark === mark);
        const times = own.map(({ since }) => since);
        const since = times.includes(null)
            ? null
            : (times
                .flatMap((time) => time ?? [])
                .toSorted()
                .at(-1) ?? null);
        return {
            region,
            mark,
            run: own.find(({ run }) => run !== null)?.run ?? null,
            since,
            things: own.map(({ thing }) => thing).toSorted(),
            holds: [...new Set(own.flatMap(({ holds }) => holds))],
        };
    });
}


/***/ }),

/***/ 29620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  collectFiles)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);
  var _core_process_command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40039);
  var _login_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22791);
  var _printed_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90288);








const MOST_FILES = 200;
const MOST_NAMES = 20_000;
const MOST_BYTES = 16 * 1024 * 1024;
const ALL_MS = 20 * 60_000;
async function collectFiles({ ssh, guestFolder }, copy, folder, isWanted, environment, { most = MOST_FILES, limitMs = ALL_MS } = {}) {
    const until = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)() + limitMs;
    const there = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(guestFolder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(copy, folder).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/'));
    const ask = async (command) => {
        const left = until - (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)();
        if (left <= 0)
            throw lost(`it took longer than ${Math.max(1, Math.round(limitMs / 60_000))} min`);
        const limits = { environment, limitMs: Math.min(_core_process_command_js__WEBPACK_IMPORTED_MODULE_5__  .rR, left) };
        const { exitCode, stdout, stderr } = await (0,_core_process_command_js__WEBPACK_IMPORTED_MODULE_5__  .d1)(ssh, [command], limits);
        if (exitCode !== 0)
            throw lost((0,_printed_js__WEBPACK_IMPORTED_MODULE_7__  .pj)(stderr.trim().split('\n').at(-1) ?? ''));
        return stdout;
    };
    const listed = await ask(`cd ${(0,_login_js__WEBPACK_IMPORTED_MODULE_6__  .Vm)(there)} && find . -type f -newer ${(0,_login_js__WEBPACK_IMPORTED_MODULE_6__  .Vm)(`${guestFolder}.began`)} | head -n ${MOST_NAMES + 1}`);
    const names = namesIn(listed);
    if (names.length > MOST_NAMES)
        throw lost(`it wrote more than ${MOST_NAMES} files`);
    const wanted = names.filter((name) => isWanted((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)));
    for (const name of wanted.slice(0, most)) {
        const text = await ask(`head -c ${MOST_BYTES + 1} ${(0,_login_js__WEBPACK_IMPORTED_MODULE_6__  .Vm)(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(there, name))}`);
        if (Buffer.byteLength(text) > MOST_BYTES)
            throw lost(`${(0,_printed_js__WEBPACK_IMPORTED_MODULE_7__  .pj)(name)} has more than ${MOST_BYTES} bytes`);
        writeAnew(copy, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), text);
    }
    if (wanted.length > most)
        throw lost(`it wrote ${wanted.length} reports, and ${most} are taken at most`);
}
function lost(why) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo(`What the script wrote cannot be read out of the machine: ${why}`);
}
function namesIn(listed) {
    return listed.split('\n').flatMap((line) => {
        const name = line.startsWith('./') ? line.slice(2) : '';
        return name === '' || name.split('/').some((part) => part === '' || part === '.' || part === '..') ? [] : [name];
    });
}
function writeAnew(copy, path, text) {
    if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .FK)(copy, path))
        return;
    let folder = copy;
    for (const name of (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(copy, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)) {
        if (name === '')
            continue;
        folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, { throwIfNoEntry: false });
        if (stat === undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
        else if (!stat.isDirectory())
            return;
    }
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() === true)
        return;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text, { flag: 'wx' });
}


/***/ }),

/***/ 90288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fl: () => (  consoleOf),
    n7: () => (  lastOfConsole),
    pJ: () => (  endOf),
    pj: () => (  plain),
    xx: () => (  because)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);



function consoleOf(folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'printed.txt');
}
function lastOfConsole(folder) {
    const last = lastLine(consoleOf(folder));
    return last === '' ? 'Its console is empty.' : `The last line of its console: ${last}`;
}
function because(errors) {
    const last = lastLine(errors);
    return last === '' ? '' : ` (${last})`;
}
function lastLine(path) {
    return (endOf(path)
        .split('\n')
        .map(plain)
        .findLast((line) => line !== '') ?? '');
}
function plain(line) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_2__.stripVTControlCharacters)(line)
        .replaceAll(/[^\u0020-\u007E]/g, '')
        .trim()
        .slice(0, 200);
}
const MOST_READ = 16 * 1024;
function endOf(path) {
    try {
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
        try {
            const bytes = Buffer.alloc(MOST_READ);
            const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, bytes, 0, MOST_READ, Math.max(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).size - MOST_READ));
            return bytes.toString('utf8', 0, read);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 56403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    d: () => (  minutesOf),
    o: () => (  waitForLogin)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _core_process_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40039);
  var _core_process_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63815);
  var _outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4665);
  var _printed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90288);





const TRY_MS = 30_000;
const PAUSE_MS = 1000;
async function waitForLogin(request, login, environment, { what, state, isUp, why, more }) {
    const deadline = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() + request.timeoutMs;
    let line = '';
    for (;;) {
        const abort = new AbortController();
        let isIn;
        const ask = async () => {
            try {
                const limits = { environment, limitMs: TRY_MS, signal: abort.signal };
                const { exitCode, stderr } = await (0,_core_process_command_js__WEBPACK_IMPORTED_MODULE_1__  .d1)(login.ssh, ['true'], limits);
                line = (0,_printed_js__WEBPACK_IMPORTED_MODULE_4__  .pj)(stderr.trim().split('\n').at(-1) ?? '') || line;
                isIn = exitCode !== 255;
            }
            catch {
                isIn = false;
            }
        };
        const trying = ask();
        await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .a0)(async () => isIn !== undefined || request.isInterrupted(), deadline);
        if (isIn !== true)
            abort.abort();
        await trying;
        if (isIn === true)
            return;
        if (request.isInterrupted())
            throw new _outcome_js__WEBPACK_IMPORTED_MODULE_3__  .b('cancelled', `The run was cancelled while ${request.name} started.`);
        const now = await state();
        if (!isUp(now))
            throw new _outcome_js__WEBPACK_IMPORTED_MODULE_3__  .b('infrastructure', `The ${what} of ${request.subject.id} is ${now} before anybody could log in.`);
        if ((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() > deadline) {
            const isDenied = /permission denied/i.test(line);
            const reason = why({ isDenied, line, where: `${login.host}, port ${login.port}` });
            throw new _outcome_js__WEBPACK_IMPORTED_MODULE_3__  .b('infrastructure', `The ${what} is not up after ${minutesOf(request)} min: ${reason}.${await more()}`);
        }
        await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .cb)(PAUSE_MS);
    }
}
function minutesOf({ timeoutMs }) {
    return Math.max(1, Math.round(timeoutMs / 60_000));
}


/***/ }),

/***/ 94858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K: () => (  Staying),
    R: () => (  SweepFindings)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_http_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4891);
  var _image_leftover_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79825);



class Staying extends Error {
}
class SweepFindings {
    #options;
    #found = [];
    #silences = new Map();
    constructor(options) {
        this.#options = { region: null, wordsOf: _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD, foldsCase: false, ...options };
    }
    get all() {
        return this.#found;
    }
    async ask(what, command, look, service = '') {
        let words = this.#silences.get(service);
        try {
            if (words === undefined)
                return await look();
        }
        catch (error) {
            words = this.#heard(error, service);
        }
        this.unchecked(what, (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__  .bj)(words), command);
        return undefined;
    }
    async remove({ reason, ...thing }, remove, service = '') {
        let words = this.#options.isDry ? 'kept as keep-on-failure asks' : this.#silences.get(service);
        try {
            if (words === undefined) {
                await remove();
                this.#add({ ...thing, state: 'removed', reason, command: null });
                return true;
            }
        }
        catch (error) {
            words = this.#heard(error, service);
        }
        this.left({ ...thing, reason: words });
        return false;
    }
    left(thing) {
        this.#add({ ...thing, state: 'left' });
    }
    unchecked(id, reason, command) {
        this.#add({ kind: 'unknown', id, region: this.#options.region, state: 'unchecked', reason, command });
    }
    #heard(error, service) {
        if ((0,_core_http_answer_js__WEBPACK_IMPORTED_MODULE_1__  .Tq)(error) || error instanceof Staying)
            return this.#options.wordsOf(error);
        this.#silences.set(service, (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error));
        return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error);
    }
    #add(one) {
        const folded = (id) => (this.#options.foldsCase ? id.toLowerCase() : id);
        const isSame = ({ kind, id, region }) => kind === one.kind && folded(id) === folded(one.id) && (region ?? one.region) === (one.region ?? region);
        if (this.#found.some(isSame))
            return;
        this.#found.push(one);
        this.#options.tell(one);
    }
}


/***/ }),

/***/ 95069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Lx: () => (  tellNoCredentials),
    Lz: () => (  PREFLIGHT_LIMITS),
    b6: () => (  textOf),
    fb: () => (  refusedBuild),
    k2: () => (  askIfPossible),
    oQ: () => (  answered),
    xc: () => (  tellUnread)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _recipe_template_loaded_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47402);


const PREFLIGHT_LIMITS = { callMs: 30_000, tries: 3 };
function tellNoCredentials(host, account, cloud, remedy) {
    if (account !== '') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "account" is ${account}, but no credentials of ${cloud} are in the environment, so nobody can tell whose the template's are. ${remedy} Nothing was baked.`);
    }
    host.annotate({
        level: 'notice',
        message: `No credentials of ${cloud} are in the environment: the builder may have its own, but if this bake is cancelled or fails, what it left is listed and not removed.`,
    });
}
async function answered(ask) {
    try {
        return await ask();
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}${error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo ? '' : '.'} Nothing was baked.`);
    }
}
function askIfPossible(host) {
    return async (what, ask) => {
        try {
            return { is: await ask() };
        }
        catch (error) {
            host.debug(`${what} could not be asked: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}`);
            return undefined;
        }
    };
}
function tellUnread(host, builds, setting, { account, own, isId }) {
    for (const { name, literals, isWritten } of builds) {
        const value = literals[setting];
        if (value === null || !isWritten(setting) || (typeof value === 'string' && isId.test(value)))
            continue;
        const unread = `nobody can tell which ${setting} ${name} has before Packer reads it`;
        if (account !== '')
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "account" is ${account}, but ${unread}. Write it out, or give it by a variable of the template, in a git repository. Nothing was baked.`);
        host.annotate({
            level: 'notice',
            message: `Since ${unread}, what this bake leaves if it is cancelled or fails is looked for in ${own} alone.`,
        });
    }
}
function textOf({ literals }, name) {
    const value = literals[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function refusedBuild({ name, file, line }, problem) {
    return new _recipe_template_loaded_template_js__WEBPACK_IMPORTED_MODULE_1__  .$w(`${file}:${line}: The build ${name} ${problem}. Nothing was baked.`, file, line);
}


/***/ }),

/***/ 54930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Bw: () => (  appeared),
    C4: () => (  ownLogin),
    Nq: () => (  toldVariables),
    QH: () => (  collectBy),
    endAfterKill: () => (  endAfterKill),
    li: () => (  refusedTrial)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_http_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4891);
  var _image_leftover_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79825);
  var _kitchen_guest_guest_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29620);
  var _kitchen_guest_login_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22791);
  var _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4665);








const PAUSE_MS = 1000;
async function ownLogin(request, { user, port }, environment) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(request.private, { recursive: true, mode: 0o700 });
    const none = { key: null, password: null, host: 'unknown' };
    return (0,_kitchen_guest_login_js__WEBPACK_IMPORTED_MODULE_6__  .RK)({
        folder: request.private,
        copy: request.folder,
        user,
        port: Number(port ?? 22),
        environment,
        ...none,
    });
}
function toldVariables(login, id, image, region) {
    return {
        ...(0,_kitchen_guest_login_js__WEBPACK_IMPORTED_MODULE_6__  .Bt)(login),
        BAKEHOUSE_INSTANCE_ID: id,
        BAKEHOUSE_IMAGE_ID: image,
        BAKEHOUSE_REGION: region,
    };
}
function collectBy(login, request, environment) {
    return async (folder, isWanted) => {
        const own = login();
        if (own !== undefined)
            await (0,_kitchen_guest_guest_files_js__WEBPACK_IMPORTED_MODULE_5__  .C)(own, request.folder, folder, isWanted, environment);
    };
}
function refusedTrial(error, what) {
    return error instanceof _core_http_answer_js__WEBPACK_IMPORTED_MODULE_3__  ._7 && error.status < 429
        ? new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_7__  .b('config', `${what} was refused: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bD)(error)}.`)
        : error;
}
async function appeared(look, limitMs) {
    const until = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__  .rj)() + limitMs;
    for (;;) {
        const there = await look();
        if (there !== undefined || (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__  .rj)() >= until)
            return there;
        await (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__  .fm)(PAUSE_MS);
    }
}
async function endAfterKill(folder, connect, end) {
    let cloud;
    try {
        cloud = await connect();
    }
    catch (error) {
        (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_4__  .v$)(folder);
        throw error;
    }
    return end(cloud);
}


/***/ }),

/***/ 57871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    completeImage: () => (  completeImage),
    markBaked: () => (  markBaked),
    markUnverified: () => (  markUnverified),
    markVerified: () => (  markVerified)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _naming_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7114);
  var _image_marks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80914);



const LIMIT_MS = 30_000;
async function completeImage(image, environment, connect, limitMs = LIMIT_MS) {
    const cloud = await connect(environment, { limits: { callMs: limitMs, tries: 3 } });
    const others = cloud.regions.filter((one) => one !== cloud.region);
    for (const region of [cloud.region, ...others]) {
        const there = await cloud.glance(region).get(image.id);
        if (there === undefined)
            continue;
        return { ...image, region, account: there.owner, created: there.created };
    }
    return image;
}
async function markBaked({ images, tags, key, environment, onRefused }, connect) {
    const properties = Object.fromEntries(Object.entries(tags).map(([name, value]) => [(0,_image_marks_js__WEBPACK_IMPORTED_MODULE_2__  .$r)(name), value]));
    const opened = connect(environment);
    await Promise.all(images.map(async (image) => {
        try {
            const cloud = await opened;
            const places = images.map((one) => (0,_image_marks_js__WEBPACK_IMPORTED_MODULE_2__  .VV)(one.build, (0,_naming_js__WEBPACK_IMPORTED_MODULE_1__  .Ug)(cloud, one.region)));
            const set = key === null ? {} : { [_image_marks_js__WEBPACK_IMPORTED_MODULE_2__  ._]: key, [_image_marks_js__WEBPACK_IMPORTED_MODULE_2__  .Bv]: image.build, [_image_marks_js__WEBPACK_IMPORTED_MODULE_2__  .no]: [...new Set(places)].toSorted().join(' ') };
            const glance = cloud.glance((0,_naming_js__WEBPACK_IMPORTED_MODULE_1__  .Ug)(cloud, image.region));
            const there = await glance.get(image.id);
            if (there === undefined)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Glance in ${cloud.region} has no image ${image.id}`);
            if (there.owner !== cloud.project)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${image.id} is of the project ${there.owner ?? 'of nobody'}, and the credentials are of ${cloud.project}`);
            const changes = (0,_image_marks_js__WEBPACK_IMPORTED_MODULE_2__  .nz)(there, { ...properties, ...set });
            if (changes.length > 0)
                await glance.change(image.id, changes);
        }
        catch (error) {
            onRefused(image, error);
        }
    }));
}
async function markVerified({ id, region }, { environment, run }, connect) {
    const cloud = await connect(environment);
    const glance = cloud.glance((0,_naming_js__WEBPACK_IMPORTED_MODULE_1__  .Ug)(cloud, region));
    const there = await glance.get(id);
    if (there === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Glance in ${(0,_naming_js__WEBPACK_IMPORTED_MODULE_1__  .Ug)(cloud, region)} has no image ${id}`);
    if (!(0,_image_marks_js__WEBPACK_IMPORTED_MODULE_2__  .rZ)(there)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${id} has no marks of a bake of its own, by which it could be known: it was not tagged when it was baked`);
    }
    if (there.properties[_image_marks_js__WEBPACK_IMPORTED_MODULE_2__  .zX] === id)
        return;
    await glance.change(id, (0,_image_marks_js__WEBPACK_IMPORTED_MODULE_2__  .H3)(there, { [_image_marks_js__WEBPACK_IMPORTED_MODULE_2__  .zX]: id, [_image_marks_js__WEBPACK_IMPORTED_MODULE_2__  .$D]: run === '' ? 'local' : run }));
}
async function markUnverified({ id, region }, { environment }, connect) {
    const cloud = await connect(environment);
    const glance = cloud.glance((0,_naming_js__WEBPACK_IMPORTED_MODULE_1__  .Ug)(cloud, region));
    const there = await glance.get(id);
    if (there === undefined || !(0,_image_marks_js__WEBPACK_IMPORTED_MODULE_2__  .p4)(there))
        return;
    await glance.change(id, (0,_image_marks_js__WEBPACK_IMPORTED_MODULE_2__  .ck)(there, [_image_marks_js__WEBPACK_IMPORTED_MODULE_2__  .zX, _image_marks_js__WEBPACK_IMPORTED_MODULE_2__  .$D]));
}


/***/ }),

/***/ 57969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    openstackCensus: () => (  openstackCensus),
    openstackWithdrawal: () => (  openstackWithdrawal)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _cloud_clouds_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22021);
  var _cloud_glance_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16680);
  var _image_marks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80914);
  var _naming_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7114);





const REVOKED = 'bakehouse_revoked';
const LONGEST = 255;
async function openstackCensus({ regions }, connect, { environment, untrusted }) {
    if (untrusted !== null)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(untrusted);
    if (!(0,_cloud_clouds_file_js__WEBPACK_IMPORTED_MODULE_1__.hasCloudCredentials)(environment, (0,_cloud_clouds_file_js__WEBPACK_IMPORTED_MODULE_1__.cloudsFolder)(environment)))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('there are no credentials of OpenStack');
    const cloud = await connect();
    const all = new Set([cloud.region, ...regions.filter((region) => cloud.regions.includes(region))]);
    const found = await Promise.all([...all].map(async (region) => {
        const images = await (0,_cloud_glance_js__WEBPACK_IMPORTED_MODULE_2__  ._w)(cloud.glance(region), { owner: cloud.project });
        return images.filter(({ owner }) => owner === cloud.project).flatMap((image) => knownImage(image, region));
    }));
    return found.flat();
}
function knownImage(image, region) {
    const key = (0,_image_marks_js__WEBPACK_IMPORTED_MODULE_3__  .Fg)(image, _image_marks_js__WEBPACK_IMPORTED_MODULE_3__  ._) ?? null;
    const copyOf = image.properties[_image_marks_js__WEBPACK_IMPORTED_MODULE_3__  .Sy] ?? null;
    if (key === null && copyOf === null)
        return [];
    return [
        {
            provider: 'openstack',
            region,
            id: image.id,
            created: image.created,
            leg: (0,_image_marks_js__WEBPACK_IMPORTED_MODULE_3__  .Fg)(image, _image_marks_js__WEBPACK_IMPORTED_MODULE_3__  .ZB) ?? '',
            key,
            recipe: (0,_image_marks_js__WEBPACK_IMPORTED_MODULE_3__  .Fg)(image, _image_marks_js__WEBPACK_IMPORTED_MODULE_3__  .bc) ?? null,
            parent: (0,_image_marks_js__WEBPACK_IMPORTED_MODULE_3__  .Fg)(image, _image_marks_js__WEBPACK_IMPORTED_MODULE_3__  .f7) ?? null,
            copyOf,
            verified: (0,_image_marks_js__WEBPACK_IMPORTED_MODULE_3__  .p4)(image),
            digests: {},
        },
    ];
}
async function openstackWithdrawal(images, { at, reason }, connect) {
    const cloud = await connect();
    const text = `${at} ${reason}`
        .replaceAll(/[\p{Cc}\u{10000}-\u{10ffff}]/gu, ' ')
        .slice(0, LONGEST)
        .toWellFormed();
    const changes = [];
    for (const { id, region } of images) {
        const glance = cloud.glance((0,_naming_js__WEBPACK_IMPORTED_MODULE_4__  .Ug)(cloud, region));
        const there = await glance.get(id);
        if (there === undefined || there.owner !== cloud.project)
            continue;
        const properties = (0,_image_marks_js__WEBPACK_IMPORTED_MODULE_3__  .H3)(there, { [REVOKED]: text });
        changes.push({
            region,
            id,
            what: `set ${REVOKED} to ${text}`,
            isDone: properties.length === 0,
            carryOut: () => glance.change(id, properties),
        }, {
            region,
            id,
            what: 'hide it',
            isDone: there.isHidden,
            carryOut: () => glance.change(id, [{ op: 'replace', path: 'os_hidden', value: true }]),
        }, {
            region,
            id,
            what: 'deactivate it',
            isDone: there.status === 'deactivated',
            carryOut: () => glance.deactivate(id),
        });
    }
    return changes;
}


/***/ }),

/***/ 89942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C2: () => (  withoutSlashes),
    GA: () => (  wordsOfEnvironment),
    g: () => (  authOf),
    jE: () => (  tokenRequest),
    vG: () => (  SECRET_WORDS)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

const VARIABLES = [
    'AUTH_URL', 'AUTH_TYPE', 'USERNAME', 'USER_ID', 'PASSWORD', 'TOKEN', 'PROJECT_ID', 'PROJECT_NAME', 'USER_DOMAIN_ID',
    'USER_DOMAIN_NAME', 'PROJECT_DOMAIN_ID', 'PROJECT_DOMAIN_NAME', 'DOMAIN_ID', 'DOMAIN_NAME', 'DEFAULT_DOMAIN',
    'APPLICATION_CREDENTIAL_ID', 'APPLICATION_CREDENTIAL_NAME', 'APPLICATION_CREDENTIAL_SECRET', 'REGION_NAME', 'INTERFACE',
    'CACERT', 'CERT', 'KEY', 'INSECURE',
];
const ALIASES = {
    USER_ID: ['OS_USERID'],
    TOKEN: ['OS_AUTH_TOKEN'],
    PROJECT_ID: ['OS_TENANT_ID'],
    PROJECT_NAME: ['OS_TENANT_NAME'],
    INTERFACE: ['OS_ENDPOINT_TYPE'],
};
function wordsOfEnvironment(environment) {
    const words = {};
    for (const name of VARIABLES) {
        const value = [`OS_${name}`, ...(ALIASES[name] ?? [])]
            .map((one) => environment[one] ?? '')
            .find((one) => one !== '');
        if (value !== undefined)
            words[name.toLowerCase()] = value;
    }
    return words;
}
const SECRET_WORDS = ['password', 'token', 'application_credential_secret', 'passcode'];
function authOf(words, from) {
    const missing = (what) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`OpenStack: ${from}: ${what}.`);
    const said = (name) => words[name] || null;
    const url = said('auth_url');
    if (url === null)
        throw missing('auth_url (OS_AUTH_URL) is missing: the address of Keystone');
    const proof = proofOf(words, missing);
    return {
        from,
        url: keystoneOf(url, missing),
        proof,
        project: proof.kind === 'application-credential' ? null : projectOf(words),
        region: said('region_name'),
        interface: interfaceOf(said('interface'), missing),
        tls: {
            verify: said('verify') !== 'false' && !/^(?:true|1|yes)$/i.test(said('insecure') ?? ''),
            caFile: said('cacert'),
            certFile: said('cert'),
            keyFile: said('key'),
            authorities: 'name the file of it in OS_CACERT, or as cacert of the cloud in clouds.yaml',
        },
    };
}
function keystoneOf(text, missing) {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null || !/^https?:$/.test(url.protocol))
        throw missing('auth_url is no address of http or https');
    if (url.username !== '' || url.password !== '')
        throw missing('auth_url holds a user or a password; they go elsewhere');
    const path = withoutSlashes(url.pathname);
    if (path.endsWith('/v2.0'))
        throw missing('auth_url is of version 2 of Keystone, which has ended; name the one that ends in /v3');
    return new URL(`${url.origin}${path.endsWith('/v3') ? path : `${path}/v3`}`);
}
function withoutSlashes(path) {
    let end = path.length;
    while (end > 0 && path[end - 1] === '/')
        end -= 1;
    return path.slice(0, end);
}
function proofOf(words, missing) {
    const type = words['auth_type'] ?? '';
    const { application_credential_id: id, application_credential_name: name, application_credential_secret: secret, } = words;
    if ((id ?? name ?? '') !== '' && !/^(?:v3)?(?:password|token)$/.test(type)) {
        if ((secret ?? '') === '')
            throw missing('application_credential_secret is missing');
        const credential = id !== undefined && id !== '' ? { id } : { name: name ?? '', user: userOf(words, missing) };
        return { kind: 'application-credential', credential, secret: secret ?? '' };
    }
    const { token, password } = words;
    if (token !== undefined && (/^(?:v3)?token$/.test(type) || password === undefined))
        return { kind: 'token', token };
    if (password === undefined) {
        throw missing('there is no password, no token and no application credential');
    }
    return { kind: 'password', user: userOf(words, missing), password };
}
function userOf(words, missing) {
    const { user_id: id, username: name } = words;
    if (id !== undefined && id !== '')
        return { id };
    if (name === undefined || name === '')
        throw missing('username or user_id is missing');
    return { name, domain: domainOf(words, 'user') };
}
function projectOf(words) {
    const { project_id: id, project_name: name } = words;
    if (id !== undefined && id !== '')
        return { id };
    return name === undefined || name === '' ? null : { name, domain: domainOf(words, 'project') };
}
function domainOf(words, of) {
    const id = words[`${of}_domain_id`];
    if (id !== undefined && id !== '')
        return { id };
    const name = words[`${of}_domain_name`] ?? words['domain_name'];
    if (name !== undefined && name !== '')
        return { name };
    return { id: words['domain_id'] ?? words['default_domain'] ?? 'default' };
}
function interfaceOf(text, missing) {
    const name = (text ?? 'public').replace(/URL$/, '');
    if (name === 'public' || name === 'internal' || name === 'admin')
        return name;
    throw missing(`interface must be public, internal or admin, but is ${JSON.stringify(name.slice(0, 40))}`);
}
function tokenRequest({ proof, project }) {
    const scope = project === null ? {} : { scope: { project } };
    if (proof.kind === 'token') {
        return { auth: { identity: { methods: ['token'], token: { id: proof.token } }, ...scope } };
    }
    if (proof.kind === 'password') {
        const user = { ...proof.user, password: proof.password };
        return { auth: { identity: { methods: ['password'], password: { user } }, ...scope } };
    }
    const credential = { ...proof.credential, secret: proof.secret };
    return { auth: { identity: { methods: ['application_credential'], application_credential: credential } } };
}


/***/ }),

/***/ 22021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    U: () => (  cloudAuth),
    cloudsFolder: () => (  cloudsFolder),
    hasCloudCredentials: () => (  hasCloudCredentials),
    i: () => (  secretsOfFiles)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _core_text_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22299);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37478);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1252);
  var _auth_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89942);








const MOST_NAMED = 10;
function cloudsFolder(environment) {
    return environment['GITHUB_WORKSPACE'] || process.cwd();
}
function hasCloudCredentials(environment, folder) {
    const set = (name) => (environment[name] ?? '') !== '';
    if (set('OS_CLOUD'))
        return true;
    if (!set('OS_AUTH_URL'))
        return wholeFile(environment, folder) !== undefined && cloudNames(environment, folder).length === 1;
    const proofs = ['OS_PASSWORD', 'OS_TOKEN', 'OS_AUTH_TOKEN', 'OS_APPLICATION_CREDENTIAL_SECRET'];
    return proofs.some(set);
}
function cloudAuth(environment, folder, cloud = environment['OS_CLOUD'] ?? '') {
    if (cloud !== '')
        return authOfCloud(cloud, environment, folder);
    const words = (0,_auth_js__WEBPACK_IMPORTED_MODULE_6__  .GA)(environment);
    if (words['auth_url'] !== undefined)
        return (0,_auth_js__WEBPACK_IMPORTED_MODULE_6__  .g)(words, 'OS_* in the environment');
    const [only, ...more] = cloudNames(environment, folder);
    if (only !== undefined && more.length === 0)
        return authOfCloud(only, environment, folder);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo('OpenStack: no credentials are there. Set OS_CLOUD to a cloud of clouds.yaml, or OS_AUTH_URL with an application credential (OS_APPLICATION_CREDENTIAL_ID, OS_APPLICATION_CREDENTIAL_SECRET) or a user (OS_USERNAME, OS_PASSWORD, OS_PROJECT_NAME).');
}
function secretsOfFiles(environment, folder) {
    const found = new Set();
    const visit = (value) => {
        if (!(0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .Gv)(value))
            return;
        for (const [name, one] of Object.entries(value)) {
            const text = typeof one === 'string' || typeof one === 'number' ? String(one) : '';
            if (text.length > 3 && _auth_js__WEBPACK_IMPORTED_MODULE_6__  .vG.some((word) => word === name))
                found.add(text);
            visit(one);
        }
    };
    try {
        const file = wholeFile(environment, folder);
        visit(file?.clouds);
    }
    catch {
    }
    return [...found];
}
function cloudNames(environment, folder) {
    return Object.keys(wholeFile(environment, folder)?.clouds ?? {});
}
function authOfCloud(name, environment, folder) {
    const file = wholeFile(environment, folder);
    if (file === undefined) {
        const looked = placesOf(environment, folder).join(', ');
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo(`OpenStack: the cloud ${JSON.stringify(name)} is wanted, but there is no clouds.yaml: not at ${looked}.`);
    }
    const cloud = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .C5)(file.clouds, name);
    if (!(0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .Gv)(cloud)) {
        const names = Object.keys(file.clouds);
        const near = (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_5__  .qb)(name.slice(0, 200), names);
        const has = names.length === 0 ? 'It has none.' : `It has ${names.slice(0, MOST_NAMED).join(', ')}.`;
        const hint = near === undefined ? has : `Did you mean ${near}?`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo(`OpenStack: ${file.path} has no cloud ${JSON.stringify(name)}. ${hint}`);
    }
    const words = wordsOf(cloud);
    const from = `the cloud "${name}" of ${file.path}`;
    const isOther = [environment['OS_CLOUD'], environment['OS_AUTH_URL']].some((one) => (one ?? '') !== '');
    if (isOther && environment['OS_CLOUD'] !== name)
        return (0,_auth_js__WEBPACK_IMPORTED_MODULE_6__  .g)(words, from);
    const outside = (0,_auth_js__WEBPACK_IMPORTED_MODULE_6__  .GA)(environment);
    for (const word of _auth_js__WEBPACK_IMPORTED_MODULE_6__  .vG) {
        const value = outside[word];
        if (words[word] === undefined && value !== undefined && !hasProof(words))
            words[word] = value;
    }
    const region = environment['OS_REGION_NAME'] ?? '';
    return (0,_auth_js__WEBPACK_IMPORTED_MODULE_6__  .g)(region === '' ? words : { ...words, region_name: region }, from);
}
function hasProof(words) {
    return _auth_js__WEBPACK_IMPORTED_MODULE_6__  .vG.some((word) => words[word] !== undefined);
}
function wordsOf(cloud) {
    const words = {};
    const auth = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .C5)(cloud, 'auth');
    for (const [name, value] of [...Object.entries((0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .Gv)(auth) ? auth : {}), ...Object.entries(cloud)]) {
        if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
            words[name] = String(value);
    }
    const regions = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .C5)(cloud, 'regions');
    const [first] = Array.isArray(regions) ? regions : [];
    const named = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .Gv)(first) ? (0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .C5)(first, 'name') : first;
    if (words['region_name'] === undefined && typeof named === 'string')
        words['region_name'] = named;
    return words;
}
function wholeFile(environment, folder) {
    const path = placesOf(environment, folder).find((one) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(one));
    if (path === undefined)
        return undefined;
    const secure = ['secure.yaml', 'secure.yml'].map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), name)).find((one) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(one));
    const clouds = cloudsIn(path);
    return { path, clouds: secure === undefined ? clouds : laidOver(clouds, cloudsIn(secure)) };
}
function placesOf(environment, folder) {
    const named = environment['OS_CLIENT_CONFIG_FILE'] ?? '';
    if (named !== '')
        return [named];
    const home = environment['HOME'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)();
    const own = environment['XDG_CONFIG_HOME'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.config');
    const folders = [folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(own, 'openstack'), '/etc/openstack'];
    return folders.flatMap((one) => [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(one, 'clouds.yaml'), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(one, 'clouds.yml')]);
}
function cloudsIn(path) {
    let bytes;
    try {
        bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo(`OpenStack: ${path} cannot be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .bD)(error)}.`);
    }
    const clouds = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .C5)((0,_core_text_document_js__WEBPACK_IMPORTED_MODULE_4__  .u0)(path, bytes).value, 'clouds');
    return (0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .Gv)(clouds) ? clouds : {};
}
function laidOver(under, over) {
    const laid = { ...under };
    for (const [name, value] of Object.entries(over)) {
        const own = laid[name];
        laid[name] = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .Gv)(own) && (0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .Gv)(value) ? laidOver(own, value) : value;
    }
    return laid;
}


/***/ }),

/***/ 51312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  connectCloud: () => (  connectCloud)
});

var schemas = __webpack_require__(2503);
var pages = __webpack_require__(70170);
;// CONCATENATED MODULE: ./.build/providers/openstack/cloud/cinder.js


const volume = schemas .Ikc({
    id: schemas .YjP().regex(/^[0-9a-f-]{36}$/),
    name: schemas .YjP().nullish(),
    status: schemas .YjP(),
    created_at: schemas .YjP().nullish(),
    'os-vol-tenant-attr:tenant_id': schemas .YjP().nullish(),
    attachments: schemas .YOg(schemas .Ikc({ server_id: schemas .YjP() })).default([]),
});
function cinderOf(session, region) {
    const whom = `Cinder in ${region ?? session.region}`;
    return {
        volume: async (id) => {
            const reply = await session.call('volume', region, { path: `/volumes/${encodeURIComponent(id)}`, takes: [404] });
            if (reply.status === 404)
                return undefined;
            const told = (0,pages .X)(whom, reply, schemas .Ikc({ volume })).volume;
            return {
                id: told.id,
                name: told.name ?? '',
                status: told.status,
                created: Date.parse(`${(told.created_at ?? '').replace(/Z$/, '')}Z`) || 0,
                project: told['os-vol-tenant-attr:tenant_id'] ?? null,
                servers: told.attachments.map(({ server_id: id }) => id),
            };
        },
        removeVolume: async (id) => {
            await session.call('volume', region, {
                method: 'DELETE',
                path: `/volumes/${encodeURIComponent(id)}`,
                takes: [404],
            });
        },
    };
}

var clouds_file = __webpack_require__(22021);
var glance = __webpack_require__(16680);
;// CONCATENATED MODULE: ./.build/providers/openstack/cloud/neutron.js


const floatingIp = schemas .Ikc({
    id: schemas .YjP().regex(/^[0-9a-f-]{32,36}$/),
    floating_ip_address: schemas .YjP(),
    port_id: schemas .YjP().nullish(),
    project_id: schemas .YjP().nullish(),
    tenant_id: schemas .YjP().nullish(),
    description: schemas .YjP().nullish(),
    created_at: schemas .YjP().nullish(),
});
function neutronOf(session, region) {
    const whom = `Neutron in ${region ?? session.region}`;
    const call = (asked) => session.call('network', region, asked);
    return {
        portsOf: async (server) => {
            const reply = await call({ path: '/ports', query: { device_id: server } });
            const form = schemas .Ikc({ ports: schemas .YOg(schemas .Ikc({ id: schemas .YjP(), device_id: schemas .YjP().nullish() })) });
            return (0,pages .X)(whom, reply, form)
                .ports.filter(({ device_id: of }) => of === server)
                .map(({ id }) => id);
        },
        floatingIp: async (id) => {
            const reply = await call({ path: `/floatingips/${encodeURIComponent(id)}`, takes: [404] });
            if (reply.status === 404)
                return undefined;
            return floatingOf((0,pages .X)(whom, reply, schemas .Ikc({ floatingip: floatingIp })).floatingip);
        },
        floatingIpsDescribed: async (description) => {
            const reply = await call({ path: '/floatingips', query: { description } });
            const { floatingips } = (0,pages .X)(whom, reply, schemas .Ikc({ floatingips: schemas .YOg(floatingIp) }));
            return floatingips.filter((one) => one.description === description).map(floatingOf);
        },
        freeFloatingIps: async () => {
            const all = await (0,pages .S)(whom, async (marker) => {
                const reply = await call({ path: '/floatingips', query: marker === undefined ? {} : { marker } });
                const links = schemas .YOg(schemas .Ikc({ rel: schemas .YjP() })).default([]);
                const form = schemas .Ikc({ floatingips: schemas .YOg(floatingIp), floatingips_links: links });
                const { floatingips, floatingips_links: further } = (0,pages .X)(whom, reply, form);
                return {
                    items: floatingips,
                    next: further.some(({ rel }) => rel === 'next') ? floatingips.at(-1)?.id : undefined,
                };
            });
            return all.map(floatingOf).filter(({ port }) => port === null);
        },
        createFloatingIp: async (network, port, description) => {
            const about = description === undefined ? {} : { description };
            const body = { floatingip: { floating_network_id: network, port_id: port, ...about } };
            const reply = await call({ method: 'POST', path: '/floatingips', body });
            return floatingOf((0,pages .X)(whom, reply, schemas .Ikc({ floatingip: floatingIp })).floatingip);
        },
        removeFloatingIp: async (id) => {
            await call({ method: 'DELETE', path: `/floatingips/${encodeURIComponent(id)}`, takes: [404] });
        },
        networks: async () => {
            const reply = await call({ path: '/networks' });
            const network = schemas .Ikc({
                id: schemas .YjP(),
                name: schemas .YjP().nullish(),
                'router:external': schemas .zMY().optional(),
            });
            return (0,pages .X)(whom, reply, schemas .Ikc({ networks: schemas .YOg(network) })).networks.map((one) => ({
                id: one.id,
                name: one.name ?? '',
                isExternal: one['router:external'] === true,
            }));
        },
    };
}
function floatingOf(told) {
    return {
        id: told.id,
        address: told.floating_ip_address,
        port: told.port_id ?? null,
        project: told.project_id ?? told.tenant_id ?? null,
        created: Date.parse(told.created_at ?? '') || 0,
    };
}

;// CONCATENATED MODULE: ./.build/providers/openstack/cloud/nova.js


const server = schemas .Ikc({
    id: schemas .YjP().regex(/^[0-9a-f-]{36}$/),
    name: schemas .YjP(),
    status: schemas .YjP(),
    tenant_id: schemas .YjP(),
    key_name: schemas .YjP().nullish(),
    created: schemas .YjP(),
    image: schemas .KCZ([schemas .Ikc({ id: schemas .YjP() }), schemas .euz('')]).nullish(),
    metadata: schemas .g1P(schemas .YjP(), schemas .YjP()).default({}),
    addresses: schemas .g1P(schemas .YjP(), schemas .YOg(schemas .Ikc({ addr: schemas .YjP(), 'OS-EXT-IPS:type': schemas .YjP().optional() })))
        .default({}),
    fault: schemas .Ikc({ message: schemas .YjP().optional() }).nullish(),
    'os-extended-volumes:volumes_attached': schemas .YOg(schemas .Ikc({ id: schemas .YjP() })).default([]),
});
const PAGE = '500';
const CONSOLE_LINES = 1000;
const flavor = schemas .Ikc({ id: schemas .YjP(), name: schemas .YjP(), vcpus: schemas .aig(), ram: schemas .aig(), disk: schemas .aig() });
function novaOf(session, region) {
    const whom = `Nova in ${region ?? session.region}`;
    const call = (asked) => session.call('compute', region, asked);
    return {
        servers: async () => (0,pages .S)(whom, async (marker) => {
            const query = { limit: PAGE, ...(marker === undefined ? {} : { marker }) };
            const reply = await call({ path: '/servers/detail', query });
            const { servers, servers_links: links } = (0,pages .X)(whom, reply, schemas .Ikc({ servers: schemas .YOg(server), servers_links: schemas .YOg(schemas .Ikc({ rel: schemas .YjP() })).default([]) }));
            const hasMore = links.some(({ rel }) => rel === 'next');
            return { items: servers.map(serverOf), next: hasMore ? servers.at(-1)?.id : undefined };
        }),
        server: async (id) => {
            const reply = await call({ path: `/servers/${encodeURIComponent(id)}`, takes: [404] });
            return reply.status === 404 ? undefined : serverOf((0,pages .X)(whom, reply, schemas .Ikc({ server })).server);
        },
        createServer: async ({ name, image, flavor: size, keyPair, network, groups = [], configDrive = false, metadata, }) => {
            const networks = network === null ? {} : { networks: [{ uuid: network }] };
            const wishes = {
                ...(groups.length === 0 ? {} : { security_groups: groups.map((group) => ({ name: group })) }),
                ...(configDrive ? { config_drive: true } : {}),
            };
            const body = {
                server: { name, imageRef: image, flavorRef: size, key_name: keyPair, metadata, ...networks, ...wishes },
            };
            const reply = await call({ method: 'POST', path: '/servers', body });
            return (0,pages .X)(whom, reply, schemas .Ikc({ server: schemas .Ikc({ id: schemas .YjP().regex(/^[0-9a-f-]{36}$/) }) })).server
                .id;
        },
        removeServer: async (id) => {
            await call({ method: 'DELETE', path: `/servers/${encodeURIComponent(id)}`, takes: [404] });
        },
        console: async (id) => {
            const path = `/servers/${encodeURIComponent(id)}/action`;
            const body = { 'os-getConsoleOutput': { length: CONSOLE_LINES } };
            const reply = await call({ method: 'POST', path, body, takes: [400, 403, 404, 409, 501] });
            if (reply.status !== 200)
                return null;
            return (0,pages .X)(whom, reply, schemas .Ikc({ output: schemas .YjP().nullish() })).output ?? '';
        },
        hasKeyPair: async (name) => {
            const reply = await call({ path: `/os-keypairs/${encodeURIComponent(name)}`, takes: [404] });
            return reply.status !== 404;
        },
        createKeyPair: async (name, publicKey) => {
            await call({ method: 'POST', path: '/os-keypairs', body: { keypair: { name, public_key: publicKey } } });
        },
        removeKeyPair: async (name) => {
            await call({ method: 'DELETE', path: `/os-keypairs/${encodeURIComponent(name)}`, takes: [404] });
        },
        flavors: async () => (0,pages .S)(whom, async (marker) => {
            const query = { limit: PAGE, ...(marker === undefined ? {} : { marker }) };
            const reply = await call({ path: '/flavors/detail', query });
            const { flavors, flavors_links: links } = (0,pages .X)(whom, reply, schemas .Ikc({ flavors: schemas .YOg(flavor), flavors_links: schemas .YOg(schemas .Ikc({ rel: schemas .YjP() })).default([]) }));
            return { items: flavors, next: links.some(({ rel }) => rel === 'next') ? flavors.at(-1)?.id : undefined };
        }),
        limits: async () => {
            const reply = await call({ path: '/limits' });
            const { absolute } = (0,pages .X)(whom, reply, schemas .Ikc({ limits: schemas .Ikc({ absolute: schemas .g1P(schemas .YjP(), schemas .L5J()) }) })).limits;
            const quota = (used, most) => {
                const [have, may] = [absolute[used], absolute[most]];
                return typeof have === 'number' && typeof may === 'number' && may >= 0 ? { used: have, most: may } : null;
            };
            return {
                servers: quota('totalInstancesUsed', 'maxTotalInstances'),
                cores: quota('totalCoresUsed', 'maxTotalCores'),
                ram: quota('totalRAMUsed', 'maxTotalRAMSize'),
            };
        },
    };
}
function serverOf(told) {
    const { image } = told;
    return {
        id: told.id,
        name: told.name,
        status: told.status,
        project: told.tenant_id,
        keyPair: told.key_name ?? null,
        created: Date.parse(told.created) || 0,
        image: typeof image === 'object' && image !== null ? image.id : null,
        metadata: told.metadata,
        addresses: Object.values(told.addresses).flatMap((all) => all.map((one) => ({ address: one.addr, isFloating: one['OS-EXT-IPS:type'] === 'floating' }))),
        volumes: told['os-extended-volumes:volumes_attached'].map(({ id }) => id),
        fault: told.fault?.message ?? '',
    };
}

var cloud_session = __webpack_require__(13270);
;// CONCATENATED MODULE: ./.build/providers/openstack/cloud/connect.js






const connectCloud = async (environment, { cloud, limits } = {}) => {
    const session = await (0,cloud_session .f)((0,clouds_file .U)(environment, (0,clouds_file.cloudsFolder)(environment), cloud), environment, limits);
    return {
        project: session.project,
        projectName: session.projectName,
        roles: session.roles,
        region: session.region,
        regions: session.regions,
        has: session.has,
        address: (service, region) => session.address(service, region).href,
        glance: (region) => (0,glance .ue)(session, region),
        nova: (region) => novaOf(session, region),
        neutron: (region) => neutronOf(session, region),
        cinder: (region) => cinderOf(session, region),
    };
};


/***/ }),

/***/ 16680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _w: () => (  listAll),
    ll: () => (  newestFirst),
    ue: () => (  glanceOf)
  });
  var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _naming_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7114);
  var _pages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70170);
  var _session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13270);





const glanceImage = zod__WEBPACK_IMPORTED_MODULE_4__  ._H3({
    id: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().regex(_naming_js__WEBPACK_IMPORTED_MODULE_1__  .kk),
    name: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().nullish(),
    status: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(),
    owner: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().nullish(),
    visibility: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(),
    tags: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP()).default([]),
    os_hidden: zod__WEBPACK_IMPORTED_MODULE_4__  .zMY().default(false),
    protected: zod__WEBPACK_IMPORTED_MODULE_4__  .zMY().default(false),
    size: zod__WEBPACK_IMPORTED_MODULE_4__  .aig().nullish(),
    os_hash_algo: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().nullish(),
    os_hash_value: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().nullish(),
    disk_format: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().nullish(),
    container_format: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().nullish(),
    min_disk: zod__WEBPACK_IMPORTED_MODULE_4__  .aig().default(0),
    min_ram: zod__WEBPACK_IMPORTED_MODULE_4__  .aig().default(0),
});
const PAGE = '500';
const PATCH = 'application/openstack-images-v2.1-json-patch';
function glanceOf(session, region) {
    const whom = `Glance in ${region ?? session.region}`;
    const call = (asked) => session.call('image', region, asked);
    const get = async (id) => {
        const reply = await call({ path: `/images/${idIn(id)}`, takes: [404] });
        return reply.status === 404 ? undefined : imageOf((0,_pages_js__WEBPACK_IMPORTED_MODULE_2__  .X)(whom, reply, glanceImage));
    };
    return {
        get,
        list: async (filters) => {
            const query = { sort: 'created_at:desc,id:desc', limit: PAGE, ...filters };
            return (0,_pages_js__WEBPACK_IMPORTED_MODULE_2__  .S)(whom, async (marker) => {
                const reply = await call({ path: '/images', query: { ...query, ...(marker === undefined ? {} : { marker }) } });
                const { images, next } = (0,_pages_js__WEBPACK_IMPORTED_MODULE_2__  .X)(whom, reply, zod__WEBPACK_IMPORTED_MODULE_4__  .Ikc({ images: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(glanceImage), next: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().nullish() }));
                return {
                    items: images.map(imageOf),
                    next: next === null || next === undefined ? undefined : images.at(-1)?.id,
                };
            });
        },
        create: async (image) => {
            const body = {
                ...image.properties,
                id: image.id,
                name: image.name,
                disk_format: image.diskFormat,
                container_format: image.containerFormat,
                min_disk: image.minDisk,
                min_ram: image.minRam,
                visibility: 'private',
                tags: image.tags,
            };
            const reply = await call({ method: 'POST', path: '/images', body, takes: [409] });
            return reply.status === 409 ? 'taken' : 'created';
        },
        change: async (id, changes) => {
            const body = changes.map((one) => ({ ...one, path: `/${one.path.replaceAll('~', '~0').replaceAll('/', '~1')}` }));
            await call({ method: 'PATCH', path: `/images/${idIn(id)}`, body, headers: { 'Content-Type': PATCH } });
        },
        remove: async (id) => {
            await call({ method: 'DELETE', path: `/images/${idIn(id)}`, takes: [404] });
        },
        deactivate: async (id) => {
            await call({ method: 'POST', path: `/images/${idIn(id)}/actions/deactivate` });
        },
        reactivate: async (id) => {
            await call({ method: 'POST', path: `/images/${idIn(id)}/actions/reactivate` });
        },
        members: async (id) => {
            const reply = await call({ path: `/images/${idIn(id)}/members`, takes: [403, 404] });
            if (reply.status !== 200) {
                if ((await get(id))?.visibility === 'shared')
                    throw (0,_session_js__WEBPACK_IMPORTED_MODULE_3__  .E)(whom, reply);
                return [];
            }
            const form = zod__WEBPACK_IMPORTED_MODULE_4__  .Ikc({ members: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(zod__WEBPACK_IMPORTED_MODULE_4__  .Ikc({ member_id: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(), status: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP() })) });
            return (0,_pages_js__WEBPACK_IMPORTED_MODULE_2__  .X)(whom, reply, form).members.map(({ member_id: project, status }) => ({ project, status }));
        },
        addMember: async (id, project) => {
            await call({ method: 'POST', path: `/images/${idIn(id)}/members`, body: { member: project }, takes: [409] });
        },
        acceptMember: async (id, project) => {
            await call({
                method: 'PUT',
                path: `/images/${idIn(id)}/members/${encodeURIComponent(project)}`,
                body: { status: 'accepted' },
            });
        },
        removeMember: async (id, project) => {
            await call({
                method: 'DELETE',
                path: `/images/${idIn(id)}/members/${encodeURIComponent(project)}`,
                takes: [404],
            });
        },
        download: async (id) => {
            const opened = await session.stream('image', region, {
                path: `/images/${idIn(id)}/file`,
                headers: { Accept: 'application/octet-stream' },
            });
            if ('stream' in opened)
                return opened.stream;
            throw (0,_session_js__WEBPACK_IMPORTED_MODULE_3__  .E)(whom, opened.status === 204 ? { ...opened, text: 'it has no content' } : opened);
        },
        upload: async (id, content, size, signal) => {
            const length = size === undefined ? {} : { 'Content-Length': String(size) };
            const headers = { 'Content-Type': 'application/octet-stream', ...length };
            const ends = signal === undefined ? {} : { signal };
            await call({ method: 'PUT', path: `/images/${idIn(id)}/file`, body: content, headers, ...ends });
        },
    };
}
async function listAll(glance, filters) {
    const [shown, hidden] = await Promise.all([glance.list(filters), glance.list({ ...filters, os_hidden: 'true' })]);
    return [...new Map([...shown, ...hidden].map((image) => [image.id, image])).values()];
}
function idIn(id) {
    if (_naming_js__WEBPACK_IMPORTED_MODULE_1__  .kk.test(id))
        return id;
    throw new UnreadableIdError(id);
}
class UnreadableIdError extends Error {
    constructor(id) {
        super(`${JSON.stringify(id.slice(0, 80))} is no id of an image of OpenStack`);
    }
}
function imageOf(told) {
    const properties = {};
    for (const [name, value] of Object.entries(told)) {
        if (!_naming_js__WEBPACK_IMPORTED_MODULE_1__  .iw.has(name) && typeof value === 'string')
            properties[name] = value;
    }
    const { os_hash_algo: algorithm, os_hash_value: hash } = told;
    return {
        id: told.id,
        name: told.name ?? '',
        status: told.status,
        owner: told.owner ?? null,
        visibility: told.visibility,
        created: (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .ym)(told.created_at),
        tags: told.tags,
        isHidden: told.os_hidden,
        isProtected: told.protected,
        size: told.size ?? null,
        hash: typeof algorithm === 'string' && typeof hash === 'string' ? `${algorithm}:${hash}` : null,
        diskFormat: told.disk_format ?? null,
        containerFormat: told.container_format ?? null,
        minDisk: told.min_disk,
        minRam: told.min_ram,
        properties,
    };
}
function newestFirst(a, b) {
    const [first, second] = [Date.parse(a.created ?? '') || 0, Date.parse(b.created ?? '') || 0];
    if (first !== second)
        return second - first;
    if (a.id === b.id)
        return 0;
    return a.id < b.id ? 1 : -1;
}


/***/ }),

/***/ 70170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    S: () => (  allPages),
    X: () => (  readReply)
  });
  var _core_http_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4891);

const MOST_PAGES = 200;
function readReply(whom, reply, form) {
    let value;
    try {
        value = JSON.parse(reply.text);
    }
    catch {
        throw new _core_http_answer_js__WEBPACK_IMPORTED_MODULE_0__  .ym(`${whom} answered with what is no JSON`);
    }
    const read = form.safeParse(value);
    if (read.success)
        return read.data;
    const [first] = read.error.issues;
    throw new _core_http_answer_js__WEBPACK_IMPORTED_MODULE_0__  .ym(`${whom} answered in another form than its API has: ${first?.path.join('.') ?? ''} ${first?.message ?? ''}`);
}
async function allPages(whom, page) {
    const all = [];
    const seen = new Set();
    let marker;
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
        const { items, next } = await page(marker);
        all.push(...items);
        if (next === undefined || items.length === 0 || seen.has(next))
            return all;
        seen.add(next);
        marker = next;
    }
    throw new _core_http_answer_js__WEBPACK_IMPORTED_MODULE_0__  .ym(`${whom} gives more than ${MOST_PAGES} pages of one list`);
}


/***/ }),

/***/ 13270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E: () => (  cloudError),
    f: () => (  openSession)
  });
  var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _auth_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89942);
  var _core_http_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4891);
  var _core_http_wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91284);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1252);






const SERVICES = {
    image: { title: 'Glance', types: ['image'] },
    compute: { title: 'Nova', types: ['compute'] },
    network: { title: 'Neutron', types: ['network'] },
    volume: { title: 'Cinder', types: ['block-storage', 'volumev3', 'block-store'] },
};
const tokenReply = zod__WEBPACK_IMPORTED_MODULE_4__  .Ikc({
    token: zod__WEBPACK_IMPORTED_MODULE_4__  .Ikc({
        project: zod__WEBPACK_IMPORTED_MODULE_4__  .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().regex(/^[\w-]{1,64}$/), name: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().optional() }).optional(),
        user: zod__WEBPACK_IMPORTED_MODULE_4__  .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP() }).optional(),
        roles: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(zod__WEBPACK_IMPORTED_MODULE_4__  .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP() })).optional(),
        catalog: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(zod__WEBPACK_IMPORTED_MODULE_4__  .Ikc({
            type: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(),
            endpoints: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(zod__WEBPACK_IMPORTED_MODULE_4__  .Ikc({
                interface: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(),
                region_id: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().nullish(),
                region: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().nullish(),
                url: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(),
            })),
        }))
            .optional(),
    }),
});
async function openSession(auth, environment, limits = {}) {
    const wire = (0,_core_http_wire_js__WEBPACK_IMPORTED_MODULE_3__  .kP)(auth.tls, environment, limits);
    let entry = await logIn(auth, wire);
    const { project } = entry;
    const regions = regionsOf(entry.catalog, auth);
    const region = auth.region ?? regions[0] ?? '';
    if (auth.region === null && regions.length > 1) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`OpenStack: ${auth.from} names no region, and there are several: ${regions.slice(0, 10).join(', ')}. Set OS_REGION_NAME, or region_name of the cloud.`);
    }
    const address = (service, where = region) => {
        const found = endpointOf(entry.catalog, auth, service, where);
        if (found !== undefined)
            return found;
        const { title } = SERVICES[service];
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`OpenStack: the catalog of ${auth.url.host} has no ${title} in the region ${where === '' ? 'that it has none of' : JSON.stringify(where)} (${auth.interface}). It has ${regions.join(', ') || 'no region'}.`);
    };
    const requestOf = (service, where, call) => {
        const url = new URL(address(service, where));
        url.pathname = `${(0,_auth_js__WEBPACK_IMPORTED_MODULE_1__  .C2)(url.pathname)}${call.path}`;
        for (const [name, value] of Object.entries(call.query ?? {})) {
            for (const one of typeof value === 'string' ? [value] : value)
                url.searchParams.append(name, one);
        }
        const isJson = typeof call.body === 'object' && !('pipe' in call.body);
        return {
            method: call.method ?? 'GET',
            url,
            headers: {
                Accept: 'application/json',
                'User-Agent': 'bakehouse',
                'X-Auth-Token': entry.token,
                ...(isJson ? { 'Content-Type': 'application/json' } : {}),
                ...call.headers,
            },
            ...bodyOf(call.body),
            ...(call.signal === undefined ? {} : { signal: call.signal }),
        };
    };
    const whom = (service, where = region) => `${SERVICES[service].title}${where === '' ? '' : ` in ${where}`}`;
    const again = async () => {
        const renewed = await logIn(auth, wire);
        if (renewed.project.id !== project.id)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('OpenStack: the credentials are of another project now.');
        entry = renewed;
    };
    const call = async (service, where, asked) => {
        const isStream = typeof asked.body === 'object' && 'pipe' in asked.body;
        let reply = await wire.send(whom(service, where), requestOf(service, where, asked));
        if (reply.status === 401 && !isStream) {
            await again();
            reply = await wire.send(whom(service, where), requestOf(service, where, asked));
        }
        if ((reply.status >= 200 && reply.status < 300) || asked.takes?.includes(reply.status) === true)
            return reply;
        throw cloudError(whom(service, where), reply);
    };
    return {
        from: auth.from,
        project: project.id,
        projectName: project.name ?? project.id,
        roles: entry.roles,
        region,
        regions,
        has: (service, where = region) => endpointOf(entry.catalog, auth, service, where) !== undefined,
        address,
        call,
        stream: async (service, where, asked) => {
            const reply = await wire.open(whom(service, where), requestOf(service, where, asked));
            if ('stream' in reply || reply.status !== 401)
                return reply;
            await again();
            return wire.open(whom(service, where), requestOf(service, where, asked));
        },
    };
}
const MEANINGS = {
    403: 'the credentials may not do that, or a quota is used up',
    413: 'a quota of the project is used up',
};
function cloudError(whom, reply) {
    return new _core_http_answer_js__WEBPACK_IMPORTED_MODULE_2__  ._7(whom, reply, { meanings: MEANINGS });
}
function bodyOf(body) {
    if (body === undefined)
        return {};
    if (typeof body === 'string')
        return { body };
    return isReadable(body) ? { body } : { body: JSON.stringify(body) };
}
function isReadable(body) {
    return 'pipe' in body;
}
async function logIn(auth, wire) {
    const whom = `Keystone at ${auth.url.host}`;
    const url = new URL(`${(0,_auth_js__WEBPACK_IMPORTED_MODULE_1__  .C2)(auth.url.href)}/auth/tokens`);
    const headers = { Accept: 'application/json', 'Content-Type': 'application/json', 'User-Agent': 'bakehouse' };
    const reply = await wire.send(whom, { method: 'POST', url, headers, body: JSON.stringify((0,_auth_js__WEBPACK_IMPORTED_MODULE_1__  .jE)(auth)) });
    if (reply.status === 401) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`OpenStack: ${whom} does not take the credentials of ${auth.from}: they are wrong, or have expired, or are of no such project (${(0,_core_http_wire_js__WEBPACK_IMPORTED_MODULE_3__  .Z9)(reply)}).`);
    }
    if (reply.status !== 201 && reply.status !== 200) {
        const error = cloudError(whom, reply);
        if ((0,_core_http_answer_js__WEBPACK_IMPORTED_MODULE_2__  .Ro)(error, 404))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`OpenStack: ${error.message}. Is ${auth.url.href} the address of Keystone?`);
        throw error;
    }
    const token = reply.headers['x-subject-token'];
    const parsed = tokenReply.safeParse((0,_core_values_js__WEBPACK_IMPORTED_MODULE_5__  .U4)(reply.text));
    if (!parsed.success || typeof token !== 'string' || !/^[\x21-\x7e]{1,8192}$/.test(token)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`OpenStack: ${whom} does not answer as Keystone does. Is ${auth.url.href} its address?`);
    }
    const { project, roles = [], catalog = [] } = parsed.data.token;
    if (project === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`OpenStack: ${auth.from} names no project, and the credentials are for none by themselves. Set OS_PROJECT_ID, or OS_PROJECT_NAME with its domain.`);
    }
    return { token, project, roles: roles.map(({ name }) => name), catalog };
}
function endpointsOf(catalog, auth, service) {
    const types = SERVICES[service].types;
    return catalog
        .filter(({ type }) => types.includes(type))
        .flatMap(({ endpoints }) => endpoints.filter((one) => one.interface === auth.interface));
}
function regionsOf(catalog, auth) {
    const named = endpointsOf(catalog, auth, 'image').map(({ region_id: id, region }) => id ?? region ?? '');
    return [...new Set(named)].filter((one) => one !== '').toSorted();
}
function endpointOf(catalog, auth, service, region) {
    const found = endpointsOf(catalog, auth, service).find(({ region_id: id, region: old }) => region === '' || (id ?? old) === region);
    if (found === undefined || !URL.canParse(found.url))
        return undefined;
    const url = new URL(found.url);
    if (!/^https?:$/.test(url.protocol))
        return undefined;
    const path = (0,_auth_js__WEBPACK_IMPORTED_MODULE_1__  .C2)(url.pathname);
    const version = { image: '/v2', network: '/v2.0', compute: '', volume: '' }[service];
    url.pathname = /\/v\d[\d.]*$/.test(path) ? path : `${path}${version}`;
    return url;
}


/***/ }),

/***/ 54412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    bakesOfKey: () => (  bakesOfKey),
    withdrawImage: () => (  withdrawImage)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _cloud_clouds_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22021);
  var _look_up_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26004);
  var _naming_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7114);




async function bakesOfKey(want, { environment }, connect) {
    return (0,_cloud_clouds_file_js__WEBPACK_IMPORTED_MODULE_1__.hasCloudCredentials)(environment, (0,_cloud_clouds_file_js__WEBPACK_IMPORTED_MODULE_1__.cloudsFolder)(environment)) ? (0,_look_up_js__WEBPACK_IMPORTED_MODULE_2__.wholeCloudBakes)(want, await connect()) : [];
}
async function withdrawImage({ id, region }, environment, connect) {
    const cloud = await connect(environment);
    const where = (0,_naming_js__WEBPACK_IMPORTED_MODULE_3__  .Ug)(cloud, region);
    const glance = cloud.glance(where);
    const image = await glance.get(id);
    if (image === undefined)
        return;
    if (image.owner !== cloud.project)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`it is of the project ${image.owner ?? 'of nobody'}`);
    const isShown = ['public', 'community'].includes(image.visibility);
    if (isShown || (image.visibility === 'shared' && (await glance.members(id)).length > 0))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`it is ${image.visibility}, so that another project may use it`);
    const server = (await cloud.nova(where).servers()).find((one) => one.image === id);
    if (server !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`the server ${server.id} runs of it`);
    await glance.remove(id);
}


/***/ }),

/***/ 26004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  lookUpCloud: () => (  lookUpCloud),
  lookUpCloudRecipes: () => (  lookUpCloudRecipes),
  lookUpPlaces: () => (  lookUpPlaces),
  wholeCloudBakes: () => (  wholeCloudBakes)
});

var errors = __webpack_require__(8005);
var side_by_side = __webpack_require__(39535);
var reuse_from = __webpack_require__(74765);
var glance = __webpack_require__(16680);
var image_marks = __webpack_require__(80914);
;// CONCATENATED MODULE: ./.build/providers/openstack/choice.js



function chooseBake(candidates, refs = { own: '' }) {
    const { bakes: all, ailing } = sortBakes(candidates, refs);
    const whole = all.find(isWhole);
    if (whole !== undefined)
        return { kind: 'found', images: imagesOf(whole) };
    const reasons = [...ailing, ...lackOf(all[0])];
    return { kind: 'missing', reason: reasons.length === 0 ? null : reasons.join('; ') };
}
function wholeBakesOf(candidates, refs) {
    return sortBakes(candidates, refs).bakes.filter(isWhole).map(imagesOf);
}
function isWhole({ places, newest }) {
    return newest.size === places.size;
}
function imagesOf({ newest }) {
    return [...newest].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => foundImage(found));
}
function sortBakes(candidates, refs) {
    const bakes = new Map();
    const ailing = [];
    for (const candidate of candidates.toSorted((a, b) => (0,glance .ll)(a.image, b.image))) {
        const { region, image } = candidate;
        const ailment = ailmentOf(candidate, refs);
        const text = (0,image_marks .Fg)(image, image_marks .no) ?? '';
        const places = (0,image_marks .yN)(text);
        if (ailment !== undefined) {
            ailing.push(ailment);
        }
        else if (places === undefined) {
            ailing.push(`${image.id} in ${region} does not say what was baked with it`);
        }
        else {
            const place = (0,image_marks .VV)((0,image_marks .Fg)(image, image_marks .Bv) ?? '', region);
            const name = JSON.stringify([text, (0,image_marks .Fg)(image, image_marks .oq) ?? '']);
            const bake = bakes.get(name) ?? { places, newest: new Map() };
            if (places.has(place) && !bake.newest.has(place))
                bake.newest.set(place, candidate);
            bakes.set(name, bake);
        }
    }
    return { bakes: [...bakes.values()], ailing };
}
function ailmentOf({ region, image }, refs) {
    const where = `${image.id} in ${region}`;
    const ref = (0,image_marks .Fg)(image, image_marks .g4) ?? '';
    if (!(0,reuse_from .W4)(refs, ref))
        return (0,reuse_from .h4)(refs, where, ref);
    return image.status === 'active' ? undefined : `${where} is ${image.status}`;
}
function lackOf(bake) {
    const missing = [...(bake?.places ?? [])].filter((place) => bake?.newest.has(place) === false);
    return missing.map((place) => {
        const [build = '', region = ''] = place.split('@').map(decodeURIComponent);
        return `${build} in ${region} is missing`;
    });
}
function foundImage({ region, image }) {
    const packer = (0,image_marks .Fg)(image, image_marks .hD);
    const parent = (0,image_marks .Fg)(image, image_marks .f7);
    const leg = (0,image_marks .Fg)(image, image_marks .ZB);
    return {
        build: (0,image_marks .Fg)(image, image_marks .Bv) ?? null,
        provider: 'openstack',
        account: image.owner,
        region,
        id: image.id,
        created: image.created,
        digests: {},
        tags: [],
        files: [],
        verified: (0,image_marks .p4)(image),
        runId: (0,image_marks .Fg)(image, image_marks .oq) ?? null,
        ...(leg === undefined ? {} : { leg }),
        ...(packer === undefined ? {} : { packer }),
        ...(parent === undefined ? {} : { parent }),
    };
}

var clouds_file = __webpack_require__(22021);
;// CONCATENATED MODULE: ./.build/providers/openstack/look-up.js






const KEYS_AT_ONCE = 8;
async function lookUpCloud(legs, connect, asker) {
    return await inCloud(legs, connect, asker, lookUpLeg);
}
async function lookUpCloudRecipes(legs, connect, asker) {
    return await inCloud(legs, connect, asker, async (leg, cloud) => {
        const places = lookUpPlaces(leg, cloud);
        const answers = await Promise.all(places.map((region) => imagesMarked(image_marks .bc, leg.recipe, region, cloud)));
        const trouble = answers.find((answer) => typeof answer === 'string');
        if (trouble !== undefined)
            return { kind: 'unknown', reason: trouble };
        const images = answers.flatMap((answer) => (typeof answer === 'string' ? [] : answer));
        const marks = images.flatMap(({ image }) => {
            const key = (0,image_marks .Fg)(image, image_marks ._);
            return key === undefined ? [] : [{ key, epoch: (0,image_marks .Fg)(image, image_marks .wI) ?? null }];
        });
        return { kind: 'told', marks };
    });
}
async function inCloud(legs, connect, { environment, untrusted }, answer) {
    const all = (reason) => legs.map(() => ({ kind: 'unknown', reason }));
    if (untrusted !== null)
        return all(untrusted);
    if (!(0,clouds_file.hasCloudCredentials)(environment, (0,clouds_file.cloudsFolder)(environment)))
        return all('there are no credentials of OpenStack');
    let cloud;
    try {
        cloud = await connect();
    }
    catch (error) {
        return all((0,errors .bD)(error));
    }
    return (0,side_by_side .Q)(legs, KEYS_AT_ONCE, async (leg) => {
        if (leg.account === null || leg.account === cloud.project)
            return await answer(leg, cloud);
        const reason = `its account is the project ${leg.account}, and these credentials are of ${cloud.project}`;
        return { kind: 'unknown', reason };
    });
}
async function lookUpLeg(leg, cloud) {
    const { found, troubles } = await imagesOfLeg(leg, cloud);
    const chosen = chooseBake(found, leg.refs);
    return chosen.kind === 'missing' && troubles.length > 0 ? { kind: 'unknown', reason: troubles.join('; ') } : chosen;
}
async function wholeCloudBakes(leg, cloud) {
    const { found, troubles } = await imagesOfLeg(leg, cloud);
    if (troubles.length > 0)
        throw new Error(troubles.join('; '));
    return wholeBakesOf(found, leg.refs);
}
async function imagesOfLeg(leg, cloud) {
    const found = [];
    const troubles = [];
    const asked = new Set();
    let open = lookUpPlaces(leg, cloud);
    while (open.length > 0) {
        for (const region of open)
            asked.add(region);
        const answers = await Promise.all(open.map((region) => imagesMarked(image_marks ._, leg.key, region, cloud)));
        for (const answer of answers) {
            if (typeof answer === 'string')
                troubles.push(answer);
            else
                found.push(...answer);
        }
        const told = found.flatMap(({ image }) => (0,image_marks .XS)((0,image_marks .yN)((0,image_marks .Fg)(image, image_marks .no) ?? '') ?? new Set()));
        open = [...new Set(told)].filter((region) => !asked.has(region) && cloud.regions.includes(region));
    }
    return { found, troubles };
}
function lookUpPlaces({ builds, hints }, { region, regions }) {
    const literals = builds.flatMap(({ literals: { region: one } }) => (typeof one === 'string' ? [one] : []));
    const named = [...new Set([...literals, ...hints])].filter((one) => regions.includes(one));
    return named.length > 0 ? named : [region];
}
async function imagesMarked(name, value, region, cloud) {
    try {
        const images = await (0,glance ._w)(cloud.glance(region), { [name]: value, owner: cloud.project });
        return images
            .filter((image) => image.owner === cloud.project && (0,image_marks .Fg)(image, name) === value)
            .map((image) => ({ region, image }));
    }
    catch (error) {
        return (0,errors .bD)(error);
    }
}


/***/ }),

/***/ 51816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    c: () => (  matches),
    newestCloudImage: () => (  newestCloudImage)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _cloud_glance_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16680);


async function newestCloudImage(request, cloud) {
    const region = request.region ?? cloud.region;
    const owner = request.owner === 'self' ? cloud.project : request.owner;
    const wanted = describeWanted(request);
    let images;
    try {
        images = await cloud.glance(region).list({
            status: 'active',
            ...(request.name === null || isGlob(request.name) ? {} : { name: request.name }),
            ...(request.visibility === null ? {} : { visibility: request.visibility }),
            ...(owner === null ? {} : { owner }),
            ...request.properties,
        });
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`source.openstack: ${wanted} could not be looked for: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}.`);
    }
    const [newest] = images.filter((image) => fits(image, { ...request, owner })).toSorted(_cloud_glance_js__WEBPACK_IMPORTED_MODULE_1__  .ll);
    if (newest !== undefined)
        return { of: 'openstack', id: newest.id, name: newest.name };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`source.openstack: no active image in ${region} is ${wanted}. Of images of the visibility "community" the project sees none unless \`visibility\` says so; in a name * stands for any text.`);
}
function fits(image, request) {
    return (image.status === 'active' &&
        (request.name === null || matches(image.name, request.name)) &&
        (request.visibility === null || image.visibility === request.visibility) &&
        (request.owner === null || image.owner === request.owner) &&
        request.tags.every((tag) => image.tags.includes(tag)) &&
        Object.entries(request.properties).every(([name, value]) => image.properties[name] === value));
}
function isGlob(name) {
    return /[*?]/.test(name);
}
function matches(text, glob) {
    const [letters, pattern] = [Array.from(text), Array.from(glob)];
    let reached = new Set([0]);
    for (const part of pattern) {
        const next = new Set();
        if (part === '*') {
            const first = Math.min(...reached);
            for (let at = first; at <= letters.length; at += 1)
                next.add(at);
        }
        else {
            for (const at of reached)
                if (at < letters.length && (part === '?' || part === letters[at]))
                    next.add(at + 1);
        }
        reached = next;
        if (reached.size === 0)
            return false;
    }
    return reached.has(letters.length);
}
function describeWanted({ name, properties, tags, visibility, owner }) {
    const conditions = [
        ...(name === null ? [] : [`named ${JSON.stringify(name)}`]),
        ...(owner === null ? [] : [`of the owner ${JSON.stringify(owner)}`]),
        ...(visibility === null ? [] : [`of the visibility ${visibility}`]),
        ...Object.entries(properties).map(([one, value]) => `with ${one} = ${JSON.stringify(value)}`),
        ...tags.map((tag) => `with the tag ${JSON.stringify(tag)}`),
    ];
    return `one ${conditions.join(', ')}`;
}


/***/ }),

/***/ 37499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    checkOpenstack: () => (  checkOpenstack),
    openstackRegions: () => (  openstackRegions)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_http_silence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76310);
  var _cloud_clouds_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22021);
  var _naming_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7114);
  var _packer_output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22388);
  var _clouds_preflight_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95069);






const READS_ONLY = 'reader';
async function checkOpenstack({ host, recipe, account }, connect) {
    const { environment } = host;
    const folder = (0,_cloud_clouds_file_js__WEBPACK_IMPORTED_MODULE_2__.cloudsFolder)(environment);
    const builds = recipe.builds.filter(({ type }) => type.startsWith('openstack'));
    const inTemplate = builds.some(({ isWritten }) => _packer_output_js__WEBPACK_IMPORTED_MODULE_4__  .w7.some(isWritten));
    for (const secret of (0,_cloud_clouds_file_js__WEBPACK_IMPORTED_MODULE_2__  .i)(environment, folder))
        host.secret(secret);
    if (!(0,_cloud_clouds_file_js__WEBPACK_IMPORTED_MODULE_2__.hasCloudCredentials)(environment, folder)) {
        if (inTemplate) {
            if (account === '')
                return null;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "account" is ${account}, but only the template has credentials of OpenStack, so nobody can tell whose they are. Set OS_CLOUD or OS_* in the environment. Nothing was baked.`);
        }
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('The template bakes on OpenStack, but no credentials are there. Set OS_CLOUD to a cloud of clouds.yaml, or OS_AUTH_URL with an application credential (OS_APPLICATION_CREDENTIAL_ID, OS_APPLICATION_CREDENTIAL_SECRET) or a user. Nothing was baked.');
    }
    const cloud = await open(environment, connect);
    if (account !== '' && account !== cloud.project) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "account" is ${account}, but the credentials at hand belong to the project ${cloud.project} (${cloud.projectName}). Nothing was baked.`);
    }
    if (inTemplate)
        return account === '' ? null : cloud.project;
    if (cloud.roles.length > 0 && cloud.roles.every((role) => role === READS_ONLY)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`The credentials have only the role ${READS_ONLY} in the project ${cloud.projectName}, and a bake makes a server: it takes the role member. Nothing was baked.`);
    }
    for (const region of new Set(builds.map((build) => regionOfBuild(build, cloud)))) {
        const own = builds.filter((build) => regionOfBuild(build, cloud) === region);
        await checkRegion(host, cloud, region, own);
    }
    return cloud.project;
}
function openstackRegions({ regions, builds, }, environment) {
    const own = environment['OS_REGION_NAME'] ?? '';
    const written = builds
        .filter(({ type, isWritten }) => type.startsWith('openstack') && isWritten('region'))
        .map(({ literals: { region } }) => (typeof region === 'string' ? region : _naming_js__WEBPACK_IMPORTED_MODULE_3__  .IM));
    const all = [...regions, ...written, ...(own === '' ? [] : [own])];
    return [...new Set(all.map((one) => (one.includes('{{') ? _naming_js__WEBPACK_IMPORTED_MODULE_3__  .IM : one)))];
}
async function open(environment, connect) {
    try {
        return await connect(environment, { limits: _clouds_preflight_js__WEBPACK_IMPORTED_MODULE_5__  .Lz });
    }
    catch (error) {
        if (error instanceof _core_http_silence_js__WEBPACK_IMPORTED_MODULE_1__  .A)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`OpenStack: ${error.message}. Mind OS_AUTH_URL, and whether this machine reaches it. Nothing was baked.`);
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${error.message} Nothing was baked.`);
        throw error;
    }
}
function regionOfBuild({ literals }, cloud) {
    const region = literals['region'];
    return typeof region === 'string' && region !== '' ? region : cloud.region;
}
async function checkRegion(host, cloud, region, builds) {
    const needed = ['compute', 'image', 'network'];
    for (const service of needed)
        cloud.address(service, region);
    const whole = (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_5__  .k2)(host);
    const [flavors, limits, networks] = await Promise.all([
        whole(`the flavours of ${region}`, () => cloud.nova(region).flavors()),
        whole(`the quota of ${region}`, () => cloud.nova(region).limits()),
        whole(`the networks of ${region}`, () => cloud.neutron(region).networks()),
    ]);
    for (const build of builds) {
        const flavor = flavors === undefined ? undefined : flavorOf(build, flavors.is, region);
        if (networks !== undefined)
            checkNetworks(build, networks.is.map(({ id }) => id), region);
        await checkSource(build, cloud, region, whole);
        const lacks = [
            quotaProblem('servers', limits?.is?.servers, 1),
            quotaProblem('cores', limits?.is?.cores, flavor?.vcpus ?? 0),
            quotaProblem('MiB of memory', limits?.is?.ram, flavor?.ram ?? 0),
        ].filter((one) => one !== undefined);
        if (lacks.length > 0) {
            throw (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_5__  .fb)(build, `cannot start its server in ${region}: the project ${cloud.projectName} has ${lacks.join(', ')}. Remove servers that nobody needs (openstack server list --long), or have the quota raised`);
        }
    }
}
function flavorOf(build, flavors, region) {
    const wanted = build.literals['flavor'];
    if (typeof wanted !== 'string' || wanted === '')
        return undefined;
    const found = flavors.find(({ id }) => id === wanted) ?? flavors.find(({ name }) => name === wanted);
    if (found !== undefined)
        return found;
    const names = flavors.map(({ name }) => name).toSorted();
    throw (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_5__  .fb)(build, `names the flavour ${JSON.stringify(wanted)}, which ${region} does not have. It has ${listed(names)}`);
}
function checkNetworks(build, there, region) {
    const wanted = build.literals['networks'];
    const ids = Array.isArray(wanted) ? wanted : [];
    for (const id of ids) {
        if (typeof id !== 'string' || id === '' || there.includes(id))
            continue;
        throw (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_5__  .fb)(build, `names the network ${JSON.stringify(id.slice(0, 80))}, which the project does not see in ${region}; \`networks\` takes ids (openstack network list)`);
    }
}
async function checkSource(build, cloud, region, whole) {
    const { source_image: id, source_image_name: name } = build.literals;
    const glance = cloud.glance(region);
    if (typeof id === 'string' && id !== '') {
        if (!_naming_js__WEBPACK_IMPORTED_MODULE_3__  .kk.test(id)) {
            throw (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_5__  .fb)(build, `has the source_image ${JSON.stringify(id.slice(0, 80))}, which is no id of an image; a name goes into source_image_name`);
        }
        const image = await whole(`the image ${id} of ${region}`, () => glance.get(id));
        if (image === undefined)
            return;
        if (image.is === undefined)
            throw (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_5__  .fb)(build, `starts from the image ${id}, which the project does not see in ${region}`);
        if (image.is.status !== 'active')
            throw (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_5__  .fb)(build, `starts from the image ${id}, which is ${image.is.status}, so that no server boots from it`);
    }
    else if (typeof name === 'string' && name !== '') {
        const images = await whole(`images named ${name} of ${region}`, () => glance.list({ name, status: 'active' }));
        const count = images?.is.filter((image) => image.name === name).length ?? 1;
        if (count === 1)
            return;
        throw (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_5__  .fb)(build, count === 0
            ? `starts from an image named ${JSON.stringify(name)}, and the project sees none in ${region}`
            : `starts from the image named ${JSON.stringify(name)}, and ${count} have that name in ${region}: Packer takes none of them. Name one by source_image, or let source.openstack find the newest`);
    }
}
function quotaProblem(what, quota, needed) {
    if (quota === null || quota === undefined || quota.used + needed <= quota.most)
        return undefined;
    return `${quota.used} of ${quota.most} ${what} in use, and this build needs ${needed}`;
}
function listed(names) {
    const [shown, rest] = [names.slice(0, 10).join(', '), names.length - 10];
    return names.length === 0 ? 'none' : rest > 0 ? `${shown} and ${rest} more` : shown;
}


/***/ }),

/***/ 62999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  createOpenstackPublisher: () => (  createOpenstackPublisher)
});

var provider_target = __webpack_require__(8869);
var progress = __webpack_require__(31119);
var naming = __webpack_require__(7114);
var external_node_crypto_ = __webpack_require__(77598);
var external_node_stream_ = __webpack_require__(57075);
var errors = __webpack_require__(8005);
var cloud_glance = __webpack_require__(16680);
var image_marks = __webpack_require__(80914);
var openstack_newest = __webpack_require__(51816);
var places = __webpack_require__(40748);
;// CONCATENATED MODULE: ./.build/providers/openstack/publish/steps.js



function cloudSteps(phase, place, fields, look, glance) {
    if (phase === 'replicate')
        return back(place, look, glance);
    if (phase === 'share')
        return shared(place, fields, look, glance);
    if (phase === 'expose')
        return exposed(place, fields, look, glance);
    return phase === 'point' ? [...named(place, look, glance), ...setAside(place, fields, look, glance)] : [];
}
const cloudChange = (0,places .fs)('openstack', ({ label }) => label);
function called(place, { image, isThere }) {
    return isThere ? image.id : `the copy of ${place.source.id}`;
}
function cloudRefusal(place, fields, look) {
    const gone = unwantedMembers(place, fields, look);
    if (gone.length > fields['max-unshare']) {
        return `${called(place, look)} would be taken back from ${gone.length} (${listed(gone)}), but "max-unshare" allows ${fields['max-unshare']}; raise it when that is meant`;
    }
    const visibility = wantedVisibility(place, fields, look);
    if (wantedMembers(place, fields, look).length > 0 && visibility !== 'shared') {
        return `only shared images have members, and ${called(place, look)} is to be ${visibility}`;
    }
    return null;
}
function back(place, look, glance) {
    if (look.image.status !== 'deactivated')
        return [];
    const { id } = look.image;
    return [
        {
            change: cloudChange(place, 'replicate', `reactivate ${id}`, 'deactivated', 'active'),
            run: () => glance.reactivate(id),
        },
    ];
}
function shared(place, fields, look, glance) {
    const { image } = look;
    const name = called(place, look);
    const steps = [];
    const wanted = { ...fromPrevious(fields, look), ...place.properties };
    const changes = [...(0,image_marks .H3)(image, wanted)];
    const members = wantedMembers(place, fields, look);
    const isToBeShared = wantedVisibility(place, fields, look) === 'shared' && image.visibility !== 'shared';
    if (isToBeShared)
        changes.push({ op: 'replace', path: 'visibility', value: 'shared' });
    if (changes.length > 0) {
        const names = changes.map(({ path }) => path);
        const before = names.map((one) => (one === 'visibility' ? image.visibility : (image.properties[one] ?? 'none')));
        const after = changes.map((one) => ('value' in one ? String(one.value) : 'none'));
        steps.push({
            change: cloudChange(place, 'share', `set ${listed(names)} of ${name}`, before.join(', '), after.join(', ')),
            run: () => glance.change(image.id, changes),
        });
    }
    const have = image.visibility === 'shared' ? look.members : [];
    for (const project of members.filter((one) => !have.some((member) => member.project === one))) {
        steps.push({
            change: cloudChange(place, 'share', `share ${name} with ${project}`, null, project),
            run: () => glance.addMember(image.id, project),
        });
    }
    if (fields['accept-members']) {
        for (const project of members) {
            const status = have.find((member) => member.project === project)?.status ?? 'pending';
            if (status === 'accepted')
                continue;
            steps.push({
                change: cloudChange(place, 'share', `accept ${name} for ${project}`, status, 'accepted'),
                run: () => glance.acceptMember(image.id, project),
            });
        }
    }
    for (const project of unwantedMembers(place, fields, look)) {
        steps.push({
            change: cloudChange(place, 'share', `take ${name} back from ${project}`, project, null),
            run: () => glance.removeMember(image.id, project),
        });
    }
    return steps;
}
function exposed(place, fields, look, glance) {
    const { image } = look;
    const wanted = [
        ['protected', image.isProtected, fields.protected || image.isProtected],
        ['os_hidden', image.isHidden, false],
        ['visibility', image.visibility, wantedVisibility(place, fields, look)],
    ];
    const open = wanted.filter(([path, have, want]) => have !== want && !(path === 'visibility' && want === 'shared'));
    if (open.length === 0)
        return [];
    const changes = open.map(([path, , value]) => ({ op: 'replace', path, value }));
    const said = (at) => open.map((one) => `${one[0]} ${one[at]}`).join(', ');
    return [
        {
            change: cloudChange(place, 'expose', `set ${listed(open.map(([path]) => path))} of ${called(place, look)}`, said(1), said(2)),
            run: () => glance.change(image.id, changes),
        },
    ];
}
function named(place, look, glance) {
    const { image } = look;
    const { name } = place;
    if (name === null || image.name === name)
        return [];
    return [
        {
            change: cloudChange(place, 'point', `call ${called(place, look)} ${name}`, image.name, name),
            run: () => glance.change(image.id, [{ op: 'replace', path: 'name', value: name }]),
        },
    ];
}
function setAside(place, { previous: how }, look, glance) {
    if (how === 'keep')
        return [];
    return look.previous.flatMap(({ id, name, status, created }) => {
        const step = (what, before, after, run) => ({
            change: cloudChange(place, 'point', what, before, after),
            run,
        });
        if (how === 'hide') {
            const hide = { op: 'replace', path: 'os_hidden', value: true };
            return [step(`hide ${id}, which was ${name}`, 'shown', 'hidden', () => glance.change(id, [hide]))];
        }
        const spare = place.warehouse(name, (created ?? '').replaceAll(/[-:]|\.\d+/g, ''));
        const rename = { op: 'replace', path: 'name', value: spare };
        return [
            ...(how === 'deactivate' && status === 'active'
                ? [step(`deactivate ${id}, which was ${name}`, 'active', 'deactivated', () => glance.deactivate(id))]
                : []),
            step(`rename ${id}`, name, spare, () => glance.change(id, [rename])),
        ];
    });
}
function fromPrevious(fields, { previous: [newest] }) {
    const globs = fields['properties-from-previous'];
    if (newest === undefined || globs.length === 0)
        return {};
    const all = Object.entries((0,image_marks .aM)(newest));
    return Object.fromEntries(all.filter(([name]) => globs.some((glob) => (0,openstack_newest .c)(name, glob))));
}
function wantedMembers(place, fields, look) {
    const before = fields['members-from-previous'] ? look.previousMembers : [];
    return [...new Set([...place.members, ...before])].filter((project) => project !== look.image.owner);
}
function unwantedMembers(place, fields, look) {
    if (fields['member-mode'] !== 'exact' || look.image.visibility !== 'shared')
        return [];
    if (fields['members-from-previous'] && look.previous.length === 0)
        return [];
    const wanted = wantedMembers(place, fields, look);
    return look.members.map(({ project }) => project).filter((project) => !wanted.includes(project));
}
function wantedVisibility(place, fields, look) {
    const said = fields.visibility === 'previous' ? look.previous[0]?.visibility : fields.visibility;
    if (said !== undefined)
        return said;
    return wantedMembers(place, fields, look).length > 0 ? 'shared' : look.image.visibility;
}
function partedByMaker(images, current, image, takeOver) {
    const others = images.filter(({ id, status }) => id !== current && (status === 'active' || status === 'deactivated'));
    const counts = (one) => takeOver || (0,image_marks .Fg)(one, image_marks .ZB)?.split('/')[0] === image;
    return { previous: others.filter(counts), strangers: others.filter((one) => !counts(one)) };
}
function listed(all) {
    const shown = all.slice(0, 3).join(', ');
    return all.length > 3 ? `${shown} and ${all.length - 3} more` : shown;
}

;// CONCATENATED MODULE: ./.build/providers/openstack/publish/copying.js






const MOST_COPIES = 20;
function copyId(source, project, attempt) {
    const parts = ['bakehouse copy', source.id, source.hash ?? '', project, String(attempt)];
    const hex = (0,external_node_crypto_.createHash)('sha256').update(parts.join('\n')).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
async function findCopies(glance, source, project) {
    const ids = new Set(Array.from({ length: MOST_COPIES }, (_, attempt) => copyId(source, project, attempt)));
    const seen = await (0,cloud_glance ._w)(glance, { [image_marks .Sy]: source.id, owner: project });
    const own = seen.filter(({ id, owner }) => owner === project && ids.has(id));
    const isWhole = (image) => (image.status === 'active' || image.status === 'deactivated') && image.hash === source.hash;
    return { copy: own.find(isWhole) ?? null, halves: own.filter((image) => !isWhole(image)) };
}
function plannedCopy(source, id, project) {
    return {
        ...source,
        id,
        owner: project,
        visibility: 'private',
        isHidden: false,
        isProtected: false,
        created: null,
        properties: copyProperties(source, id),
    };
}
function copyProperties(source, id) {
    const told = ['leg', 'tier', 'run', 'commit', 'ref', 'repository', 'recipe', 'epoch'].flatMap((one) => {
        const value = (0,image_marks .Fg)(source, `bakehouse_${one}`);
        return value === undefined ? [] : [[`bakehouse_${one}`, value]];
    });
    return { ...(0,image_marks .aM)(source), ...Object.fromEntries(told), [image_marks .Sy]: source.id, [image_marks .W1]: id };
}
async function copyImage(request) {
    const { place, source, to, project, halves, ledger } = request;
    const algorithm = algorithmOf(source);
    if (!(0,external_node_crypto_.getHashes)().includes(algorithm))
        throw new Error(`its hash is ${algorithm}, which nobody here can compute`);
    for (const { id, status } of halves) {
        await ledger.change(cloudChange(place, 'replicate', `remove ${id}, a copy that was not finished`, status, null), () => to.remove(id));
    }
    for (let attempt = 0; attempt < MOST_COPIES; attempt += 1) {
        const id = copyId(source, project, attempt);
        const planned = plannedCopy(source, id, project);
        const made = await ledger.change(copyChange(place, source), () => to.create(newImageOf(planned)));
        if (made === 'created')
            return fillCopy(request, id);
    }
    throw new Error(`${MOST_COPIES} copies of ${source.id} were made there and deleted again; bake it anew`);
}
function copyChange(place, source) {
    return cloudChange(place, 'replicate', place.source.provider === 'openstack'
        ? `copy ${source.id} from ${place.source.region}`
        : `upload the disk ${source.id}`, null, source.hash?.slice(0, 24) ?? null);
}
async function fillCopy({ place, source, from, to, ledger }, id) {
    const size = source.size === null ? '' : ` (${source.size} bytes)`;
    const algorithm = algorithmOf(source);
    const hash = (0,external_node_crypto_.createHash)(algorithm);
    try {
        await ledger.change(cloudChange(place, 'replicate', `upload ${id}${size}`, 'queued', 'active'), async () => {
            const content = await from.download(source.id);
            const watched = content.pipe(new external_node_stream_.Transform({
                transform: (chunk, _, done) => {
                    hash.update(chunk);
                    done(null, chunk);
                },
            }));
            content.on('error', (error) => watched.destroy(error));
            const stop = () => content.destroy(new Error('the run was cancelled'));
            if (ledger.signal.aborted)
                stop();
            ledger.signal.addEventListener('abort', stop, { once: true });
            try {
                await to.upload(id, watched, source.size ?? undefined, ledger.signal);
            }
            finally {
                ledger.signal.removeEventListener('abort', stop);
                content.destroy();
            }
        });
        const copy = await to.get(id);
        const sent = `${algorithm}:${hash.digest('hex')}`;
        if (copy === undefined)
            throw new Error(`${id} was uploaded, and is not there`);
        if (source.hash !== null && (sent !== source.hash || copy.hash !== source.hash)) {
            throw new Error(`what arrived as ${id} is not what ${source.id} is: ${copy.hash?.slice(0, 24)}… in place of ${source.hash.slice(0, 24)}…`);
        }
        return copy;
    }
    catch (error) {
        const left = await ledger
            .change(cloudChange(place, 'replicate', `remove ${id}, a copy that failed`, null, null), () => to.remove(id), true)
            .then(() => '', () => `; what there is of ${id} stays until the next run removes it`);
        const reason = ledger.signal.aborted ? 'the run was cancelled' : (0,errors .bD)(error);
        throw new Error(`it could not be copied: ${reason}${left}`, { cause: error });
    }
}
function algorithmOf({ hash }) {
    return hash?.split(':')[0] ?? 'sha512';
}
function newImageOf(planned) {
    const { id, name, minDisk, minRam, tags, properties } = planned;
    const { diskFormat, containerFormat } = planned;
    return {
        id,
        name,
        minDisk,
        minRam,
        tags,
        properties,
        diskFormat: diskFormat ?? 'raw',
        containerFormat: containerFormat ?? 'bare',
    };
}

var disk = __webpack_require__(29739);
var place = __webpack_require__(60419);
;// CONCATENATED MODULE: ./.build/providers/openstack/publish/publisher.js







function createOpenstackPublisher(target, open) {
    const { places, refusals } = (0,place .Y)(target);
    const clouds = new Map();
    const world = (cloud) => {
        const opened = clouds.get(cloud) ?? open(cloud);
        clouds.set(cloud, opened);
        return opened;
    };
    return (0,progress .gw)(target.name, 'openstack', refusals, new TargetRun(target, places, world));
}
class TargetRun {
    #target;
    #world;
    #progress;
    #disks = new Map();
    constructor(target, places, world) {
        this.#target = target;
        this.#world = world;
        this.#progress = new progress .FR(places, {
            kind: 'openstack',
            regionOf: ({ label }) => label,
            refOf: ({ name }) => name,
            point: 'its name does not lead to it',
        });
    }
    async survey() {
        const { name, fields, allowPublic } = this.#target;
        const owners = new Map();
        const whereOf = (place) => `Target "${name}", ${place.candidate.leg} in ${place.label}`;
        return (0,progress .rs)(this.#progress, whereOf, async (place, survey) => {
            const { look, source } = await this.#lookAt(place);
            const refusal = cloudRefusal(place, fields, look) ?? (await this.#secondName(place, look, owners));
            if (refusal !== null)
                throw new Error(refusal);
            const visibility = wantedVisibility(place, fields, look);
            if (['public', 'community'].includes(visibility) && visibility !== look.image.visibility && !allowPublic) {
                throw new Error(`"visibility" ${visibility} shows the image to everybody, which takes the input allow-public: true as well`);
            }
            if (!look.isThere)
                survey.changes.push(copyChange(place, source));
            const { glance } = await this.#glanceAt(place);
            for (const phase of provider_target .t)
                survey.changes.push(...cloudSteps(phase, place, fields, look, glance).map(({ change }) => change));
            survey.there.push(this.#progress.thereAt(place, look.isThere ? look.image.id : null));
            if (look.strangers.length > 0 && place.name !== null) {
                const ids = look.strangers.slice(0, 3).map(({ id }) => id);
                survey.notices.push(`${whereOf(place)}: ${look.strangers.length} more of the project are called ${place.name}, and Bakehouse did not make them (${ids.join(', ')}): they stay as they are. With "take-over" they count as previous ones.`);
            }
        });
    }
    async #secondName(place, { image }, owners) {
        const { cloud, region } = await this.#glanceAt(place);
        const at = JSON.stringify([cloud.project, region, image.id]);
        const other = owners.get(at);
        owners.set(at, other ?? place);
        if (other === undefined || other.name === place.name)
            return null;
        return `it is the same place as ${other.label}, where ${image.id} is called ${other.name}, and not ${place.name}; name it once`;
    }
    async carryOut(phase, ledger) {
        if (phase === 'announce')
            return;
        const ordered = this.#progress.at(phase).toSorted((a, b) => Number(b.isHome) - Number(a.isHome));
        const begun = ledger.mutations();
        await this.#progress.attempt(phase, ordered, async (place) => {
            (0,progress .AC)(ledger);
            if (phase === 'replicate')
                await this.#replicate(place, ledger);
            else
                await this.#change(phase, place, ledger);
        });
        if (phase === 'point' && ledger.mutations() > begun)
            await this.#confirm(this.#progress.there());
    }
    outcomes() {
        return this.#progress.outcomes();
    }
    async #replicate(place, ledger) {
        const { look, halves, source, download } = await this.#lookAt(place);
        const { glance, cloud } = await this.#glanceAt(place);
        if (!look.isThere) {
            const copy = await copyImage({
                place,
                source,
                from: { download },
                to: glance,
                project: cloud.project,
                halves,
                ledger,
            });
            this.#progress.update(place, { status: 'created', id: copy.id, message: null });
            return;
        }
        const steps = cloudSteps('replicate', place, this.#target.fields, look, glance);
        for (const { change, run } of steps)
            await ledger.change(change, run);
        this.#progress.update(place, {
            status: steps.length > 0 ? 'updated' : 'unchanged',
            id: look.image.id,
            message: null,
        });
    }
    async #change(phase, place, ledger) {
        const { fields } = this.#target;
        const { look } = await this.#lookAt(place);
        const { glance } = await this.#glanceAt(place);
        if (!look.isThere)
            throw new Error(`${this.#progress.of(place).id ?? 'its image'} is not there any more`);
        const refusal = cloudRefusal(place, fields, look);
        if (refusal !== null)
            throw new Error(refusal);
        const steps = cloudSteps(phase, place, fields, look, glance);
        for (const { change, run } of steps)
            await ledger.change(change, run);
        if (steps.length > 0)
            this.#progress.changed(place);
    }
    async #confirm(places) {
        const { fields } = this.#target;
        const named = places.filter(({ name }) => name !== null);
        await this.#progress.attempt('point', named, async (place) => {
            const { look } = await this.#lookAt(place);
            if (look.image.name !== place.name)
                throw new Error(`${look.image.id} is called ${look.image.name} now: another run has renamed it`);
            const [rival] = fields.previous === 'keep' ? [] : look.previous;
            if (rival !== undefined)
                throw new Error(`${rival.id} is called ${place.name}, too: another run has published it meanwhile`);
        });
    }
    async #glanceAt(place) {
        const cloud = await this.#world(place.cloud);
        const region = (0,naming .Ug)(cloud, place.region ?? '');
        return { cloud, region, glance: cloud.glance(region) };
    }
    #sourceOf(place) {
        const { source, candidate } = place;
        if (source.provider === 'openstack')
            return this.#sourceInGlance(source);
        const read = this.#disks.get(source) ?? (0,disk .j)(source, candidate);
        this.#disks.set(source, read);
        return read;
    }
    async #sourceInGlance({ id, region }) {
        const home = await this.#world(null);
        const where = (0,naming .Ug)(home, region);
        const glance = home.glance(where);
        const image = await glance.get(id);
        if (image === undefined)
            throw new Error(`${id} is not in ${where}, or not to be seen by the project ${home.project}`);
        if (image.owner !== home.project)
            throw new Error(`${id} is of the project ${image.owner ?? 'of nobody'}, and the credentials are of ${home.project}`);
        if (image.status !== 'active' && image.status !== 'deactivated')
            throw new Error(`${id} is ${image.status}, not active`);
        return { image, download: () => glance.download(id) };
    }
    async #lookAt(place) {
        const { fields } = this.#target;
        const { image: source, download } = await this.#sourceOf(place);
        const { glance, cloud } = await this.#glanceAt(place);
        const isSame = place.isHome || (source.owner === cloud.project && isSameImage(source, await glance.get(source.id)));
        const { copy, halves } = isSame ? { copy: source, halves: [] } : await findCopies(glance, source, cloud.project);
        const image = copy ?? plannedCopy(source, copyId(source, cloud.project, 0), cloud.project);
        const members = copy === null || copy.visibility !== 'shared' ? [] : await glance.members(copy.id);
        const named = place.name === null ? [] : await glance.list({ name: place.name, owner: cloud.project });
        const own = named.filter(({ name, owner }) => name === place.name && owner === cloud.project);
        const parted = partedByMaker(own, image.id, place.candidate.image, fields['take-over']);
        const [newest] = parted.previous;
        const before = fields['members-from-previous'] && newest?.visibility === 'shared' ? await glance.members(newest.id) : [];
        const look = {
            image,
            isThere: copy !== null,
            members,
            ...parted,
            previousMembers: before.map(({ project }) => project),
        };
        return { look, halves, source, download };
    }
}
function isSameImage(source, seen) {
    return seen?.owner === source.owner && seen.hash === source.hash && seen.created === source.created;
}


/***/ }),

/***/ 35994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    carryOutOnGlance: () => (  carryOutOnGlance),
    inspectOpenstack: () => (  inspectOpenstack),
    surveyOpenstack: () => (  surveyOpenstack)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _clouds_retention_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97656);
  var _cloud_clouds_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22021);
  var _cloud_glance_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16680);
  var _image_marks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80914);
  var _naming_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7114);







const KEEP = 'bakehouse_keep';
const HIDDEN_SINCE = 'bakehouse_hidden_since';
const DISABLED_SINCE = 'bakehouse_disabled_since';
async function surveyOpenstack({ regions, retain }, connect, { environment, untrusted }) {
    if (untrusted !== null)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(untrusted);
    if (!(0,_cloud_clouds_file_js__WEBPACK_IMPORTED_MODULE_3__.hasCloudCredentials)(environment, (0,_cloud_clouds_file_js__WEBPACK_IMPORTED_MODULE_3__.cloudsFolder)(environment)))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('there are no credentials of OpenStack');
    const cloud = await connect();
    const found = new Map();
    let open = [...new Set([cloud.region, ...regions])];
    while (open.length > 0) {
        const told = [];
        for (const region of open) {
            if (!cloud.regions.includes(region))
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`this cloud has no region ${region}`);
            const all = await (0,_cloud_glance_js__WEBPACK_IMPORTED_MODULE_4__  ._w)(cloud.glance(region), { owner: cloud.project });
            const own = all.filter((image) => image.owner === cloud.project && (0,_image_marks_js__WEBPACK_IMPORTED_MODULE_5__  .rZ)(image));
            const uses = await usesIn(cloud, region);
            found.set(region, own.map((image) => retainable(image, region, [...uses(image.id), ...ownHolds(image, retain.shared === 'keep')])));
            told.push(...own.flatMap((image) => (0,_image_marks_js__WEBPACK_IMPORTED_MODULE_5__  .XS)((0,_image_marks_js__WEBPACK_IMPORTED_MODULE_5__  .yN)((0,_image_marks_js__WEBPACK_IMPORTED_MODULE_5__  .Fg)(image, _image_marks_js__WEBPACK_IMPORTED_MODULE_5__  .no) ?? '') ?? new Set())));
        }
        open = [...new Set(told)].filter((region) => !found.has(region));
    }
    return { images: [...found.values()].flat(), remnants: [] };
}
async function usesIn(cloud, region) {
    try {
        const servers = await cloud.nova(region).servers();
        return (id) => servers
            .filter(({ image }) => image === id)
            .map((server) => ({ kind: 'instance', what: `server ${server.id} (${server.status}) in ${region}` }));
    }
    catch (error) {
        const what = `servers in ${region}, which could not be asked for: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error).replace(/\.$/, '')}`;
        return () => [{ kind: 'unknown', what }];
    }
}
function ownHolds(image, keepsShared) {
    const { properties, isProtected, status, visibility } = image;
    const holds = [];
    const kept = properties[KEEP];
    if (kept !== undefined)
        holds.push({ kind: 'by-hand', what: `its property ${KEEP}${kept === '' ? '' : ` (${kept})`}` });
    if (isProtected)
        holds.push({ kind: 'protected', what: 'its protection from being deleted' });
    if (status !== 'active' && status !== 'deactivated')
        holds.push({ kind: 'unknown', what: `being ${status}` });
    if (status === 'active' && (0,_image_marks_js__WEBPACK_IMPORTED_MODULE_5__  .Fg)(image, DISABLED_SINCE) !== undefined)
        holds.push({
            kind: 'enabled-again',
            what: `somebody who activated it again: whoever takes away its property ${DISABLED_SINCE} lets it go`,
        });
    if (keepsShared && (visibility === 'public' || visibility === 'community'))
        holds.push({ kind: 'shared', what: `all projects, which may use it: it is ${visibility}` });
    return holds;
}
function retainable(image, region, holds) {
    const mark = (name) => (0,_image_marks_js__WEBPACK_IMPORTED_MODULE_5__  .Fg)(image, name) || null;
    const stage = image.status === 'deactivated' ? 'disable' : image.isHidden ? 'deprecate' : null;
    return {
        provider: 'openstack',
        region,
        id: image.id,
        created: image.created,
        leg: mark(_image_marks_js__WEBPACK_IMPORTED_MODULE_5__  .ZB) ?? '',
        key: mark(_image_marks_js__WEBPACK_IMPORTED_MODULE_5__  ._),
        recipe: mark(_image_marks_js__WEBPACK_IMPORTED_MODULE_5__  .bc),
        parent: mark(_image_marks_js__WEBPACK_IMPORTED_MODULE_5__  .f7),
        copyOf: mark(_image_marks_js__WEBPACK_IMPORTED_MODULE_5__  .Sy),
        verified: (0,_image_marks_js__WEBPACK_IMPORTED_MODULE_5__  .p4)(image),
        digests: {},
        run: mark(_image_marks_js__WEBPACK_IMPORTED_MODULE_5__  .oq),
        ref: mark(_image_marks_js__WEBPACK_IMPORTED_MODULE_5__  .g4),
        arch: image.properties['architecture'] || image.properties['hw_architecture'] || null,
        repository: mark('bakehouse_repository'),
        commit: /^[0-9a-f]{40,64}/.exec(mark('bakehouse_commit') ?? '')?.[0] ?? null,
        stage,
        since: stage === null ? null : (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .ym)(mark(stage === 'disable' ? DISABLED_SINCE : HIDDEN_SINCE) ?? ''),
        holds,
        parts: [],
        spared: [],
    };
}
async function inspectOpenstack(images, want, connect) {
    return await (0,_clouds_retention_js__WEBPACK_IMPORTED_MODULE_2__  .M)(images, want, {
        words: 'projects that it is shared with',
        whom: async ({ region, id }) => (await (await connect()).glance(region).members(id)).map(({ project }) => project),
    });
}
async function carryOutOnGlance({ region, id, stage }, connect, now) {
    const cloud = await connect();
    const glance = cloud.glance((0,_naming_js__WEBPACK_IMPORTED_MODULE_6__  .Ug)(cloud, region));
    const there = await glance.get(id);
    if (there === undefined)
        return;
    if (there.owner !== cloud.project || !(0,_image_marks_js__WEBPACK_IMPORTED_MODULE_5__  .rZ)(there))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('it is no image of ours any more');
    const uses = await usesIn(cloud, region);
    (0,_clouds_retention_js__WEBPACK_IMPORTED_MODULE_2__  ._)([...uses(id), ...ownHolds(there, false)]);
    const value = new Date(now).toISOString();
    if (stage === 'deprecate') {
        return await glance.change(id, [
            { op: 'replace', path: 'os_hidden', value: true },
            { op: 'add', path: HIDDEN_SINCE, value },
        ]);
    }
    if (stage === 'delete')
        return await glance.remove(id);
    await glance.deactivate(id);
    await glance.change(id, [{ op: 'add', path: DISABLED_SINCE, value }]);
}


/***/ }),

/***/ 4524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    openstackStrays: () => (  openstackStrays)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _image_provider_strays_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27582);
  var _image_provider_verify_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73965);
  var _cloud_clouds_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22021);
  var _trial_ending_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37367);





const KEEP = 'bakehouse:keep';
function openstackStrays(clouds) {
    return {
        find: async (regions, asker) => {
            if (asker.untrusted !== null)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(asker.untrusted);
            if (!(0,_cloud_clouds_file_js__WEBPACK_IMPORTED_MODULE_1__.hasCloudCredentials)(asker.environment, (0,_cloud_clouds_file_js__WEBPACK_IMPORTED_MODULE_1__.cloudsFolder)(asker.environment)))
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('there are no credentials of OpenStack');
            const cloud = await clouds(asker)();
            const found = [];
            for (const region of new Set([cloud.region, ...regions])) {
                if (!cloud.regions.includes(region))
                    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`this cloud has no region ${region}`);
                const servers = (await cloud.nova(region).servers()).filter(({ project }) => project === cloud.project);
                found.push(...(0,_image_provider_strays_js__WEBPACK_IMPORTED_MODULE_3__  .U)(region, servers.filter(isThere).map(strayOf)));
            }
            return found;
        },
        end: async ({ region, mark }, asker) => await (0,_trial_ending_js__WEBPACK_IMPORTED_MODULE_2__  .Q)({ region, mark, mayAppear: false }, await clouds(asker)()),
    };
}
function isThere({ status }) {
    return !/^(?:SOFT_)?DELETED$/.test(status);
}
function strayOf({ id, status, metadata, created }) {
    const kept = metadata[KEEP];
    return {
        thing: `server ${id} (${status})`,
        mark: metadata[_image_provider_verify_js__WEBPACK_IMPORTED_MODULE_4__  .t] ?? '',
        run: metadata['bakehouse:run'] || null,
        since: Number.isFinite(created) ? new Date(created).toISOString() : null,
        holds: kept === undefined ? [] : [`its metadata ${KEEP}${kept === '' ? '' : ` (${kept})`}`],
    };
}


/***/ }),

/***/ 47371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  cloudRequest: () => (  cloudRequest),
  sweepOpenstack: () => (  sweepOpenstack)
});

var clock = __webpack_require__(94850);
var errors = __webpack_require__(8005);
var leftover = __webpack_require__(79825);
var provider_bake = __webpack_require__(45237);
var naming = __webpack_require__(7114);
var packer_output = __webpack_require__(22388);
var answer = __webpack_require__(4891);
var clouds_findings = __webpack_require__(94858);
;// CONCATENATED MODULE: ./.build/providers/openstack/sweep/findings.js




const LONGEST_REASON = 300;
class CloudFindings {
    #region;
    #option;
    #findings;
    constructor(region, isDry, tell) {
        this.#region = region === '' ? null : region;
        this.#option = (0,naming .Er)(region);
        this.#findings = new clouds_findings .R({ isDry, tell, region: this.#region, wordsOf: refusal });
    }
    get all() {
        return this.#findings.all;
    }
    async ask(service, what, command, look) {
        return this.#findings.ask(what, `${command}${this.#option}`, look, service);
    }
    async remove({ service, remove, ...thing }) {
        const command = `${thing.command}${this.#option}`;
        return this.#findings.remove({ ...thing, region: this.#region, command }, remove, service);
    }
    unchecked(id, reason, command) {
        this.#findings.unchecked(id, reason, `${command}${this.#option}`);
    }
    left(kind, id, reason, command) {
        this.#findings.left({ kind, id, region: this.#region, reason, command: `${command}${this.#option}` });
    }
}
function refusal(error) {
    const said = (0,errors .bD)(error).replace(/\s+/g, ' ').slice(0, LONGEST_REASON);
    return (0,answer .Ro)(error, 403) ? `the credentials may not do that: ${said}` : said;
}

var cloud_glance = __webpack_require__(16680);
;// CONCATENATED MODULE: ./.build/providers/openstack/sweep/ownership.js
const CLOCK_SLACK_MS = 5 * 60_000;
function isOlder(time, startedAt) {
    return time > 0 && time < startedAt - CLOCK_SLACK_MS;
}
function ownServers(seen, signs) {
    return seen.filter(({ id, project, keyPair, created }) => project === signs.project &&
        !isOlder(created, signs.startedAt) &&
        ((keyPair !== null && signs.keyPairs.has(keyPair)) || signs.servers.has(id)));
}
function ownImages(seen, servers, { project, startedAt }) {
    return seen.filter(({ owner, created, properties }) => owner === project &&
        servers.has(properties['instance_uuid'] ?? '') &&
        created !== null &&
        !isOlder(Date.parse(created), startedAt));
}
function isOwnAddress({ project, port }, ports, own) {
    return project === own.project && (port === null || ports.has(port));
}
function isOwnVolume(volume, name, servers, { project, startedAt }) {
    return (volume.name === name &&
        (volume.project === null || volume.project === project) &&
        !isOlder(volume.created, startedAt) &&
        volume.servers.every((server) => servers.has(server)));
}

;// CONCATENATED MODULE: ./.build/providers/openstack/sweep/region-sweep.js





const PAUSE_MS = 1000;
const SETTLING_MS = 5000;
const MOST_CANDIDATES = 10;
async function sweepRegion(cloud, region, request, findings) {
    const { startedAt } = request;
    const nova = cloud.nova(region);
    const signs = {
        project: cloud.project,
        startedAt,
        keyPairs: new Set(request.keyPairs),
        servers: new Set(request.servers),
    };
    const own = await findServers(nova, signs, request, findings);
    const servers = new Set([...own.map(({ id }) => id), ...request.servers]);
    const ports = await portsOf(cloud, region, request, own.map(({ id }) => id), findings);
    const until = halfWay(request.deadline);
    await Promise.all(own.map(async ({ id, keyPair }) => {
        const reason = keyPair !== null && signs.keyPairs.has(keyPair)
            ? `its key pair ${keyPair} is this bake's own`
            : 'this bake started it';
        await findings.remove({
            service: 'compute',
            kind: 'server',
            id,
            reason,
            command: `openstack server delete --wait ${id}`,
            remove: () => removeServer(cloud, region, id, until),
        });
    }));
    await removeAddresses(cloud, region, request, { ports, servers, project: cloud.project }, findings);
    await removeVolumes(cloud, region, request, servers, findings);
    await removeImages(cloud, region, request, servers, findings);
    for (const name of request.keyPairs)
        await removeKeyPair(cloud, region, name, findings);
    for (const name of request.namedKeyPairs) {
        const isThere = await findings.ask('compute', `key pair ${name}`, `openstack keypair show ${name}`, () => nova.hasKeyPair(name));
        if (isThere === true) {
            const reason = "Packer did not make up its name, so it may be somebody else's";
            findings.left('key-pair', name, reason, `openstack keypair delete ${name}`);
        }
    }
}
async function findServers(nova, signs, { launching, deadline }, findings) {
    const told = [...signs.keyPairs, ...signs.servers].join(', ');
    const until = Math.min((0,clock .rj)() + SETTLING_MS, halfWay(deadline));
    for (;;) {
        const seen = await findings.ask('compute', `servers of ${told}`, 'openstack server list --long', () => nova.servers());
        const own = ownServers(seen ?? [], signs);
        const areShown = launching.every((pair) => own.some(({ keyPair }) => keyPair === pair));
        if (areShown || seen === undefined || (0,clock .rj)() + PAUSE_MS > until)
            return own;
        await (0,clock .fm)(PAUSE_MS);
    }
}
function halfWay(deadline) {
    return (0,clock .rj)() + Math.max(0, deadline - (0,clock .rj)()) / 2;
}
async function removeServer(cloud, region, id, deadline) {
    const nova = cloud.nova(region);
    await nova.removeServer(id);
    for (;;) {
        const server = await nova.server(id);
        if (server === undefined || /^(?:SOFT_)?DELETED$/.test(server.status))
            return;
        if ((0,clock .rj)() + PAUSE_MS > deadline)
            throw new clouds_findings .K(`it was asked to go, and is still ${server.status}`);
        await (0,clock .fm)(PAUSE_MS);
    }
}
async function portsOf(cloud, region, { floatingIps }, servers, findings) {
    const ports = new Set();
    if (floatingIps.length === 0)
        return ports;
    for (const server of servers) {
        const command = `openstack port list --server ${server}`;
        const seen = await findings.ask('network', `ports of ${server}`, command, () => cloud.neutron(region).portsOf(server));
        for (const port of seen ?? [])
            ports.add(port);
    }
    return ports;
}
async function removeAddresses(cloud, region, { floatingIps, isAddressing, startedAt }, held, findings) {
    if (isAddressing)
        await listCandidates(cloud, region, startedAt, findings);
    for (const id of floatingIps) {
        const neutron = cloud.neutron(region);
        const command = `openstack floating ip delete ${id}`;
        const one = await findings.ask('network', `floating ip ${id}`, `openstack floating ip show ${id}`, () => neutron.floatingIp(id));
        if (one === undefined)
            continue;
        if (!isOwnAddress(one, held.ports, held)) {
            findings.left('floating-ip', id, `this bake made ${one.address}, but it is at a port now that is none of its server's`, command);
            continue;
        }
        const reason = `this bake made it (${one.address})`;
        await findings.remove({
            service: 'network',
            kind: 'floating-ip',
            id,
            reason,
            command,
            remove: () => neutron.removeFloatingIp(id),
        });
    }
}
async function listCandidates(cloud, region, startedAt, findings) {
    const list = 'openstack floating ip list --status DOWN';
    const free = await findings.ask('network', 'floating addresses at no port', list, () => cloud.neutron(region).freeFloatingIps());
    const may = (free ?? [])
        .filter(({ project, created }) => project === cloud.project && !isOlder(created, startedAt))
        .toSorted((a, b) => b.created - a.created);
    for (const { id, address } of may.slice(0, MOST_CANDIDATES)) {
        const reason = `this bake was asking for an address when it ended; ${address} came since then and is at no port, so it may be that one, or somebody else's`;
        findings.left('floating-ip', id, reason, `openstack floating ip delete ${id}`);
    }
    const more = may.length - MOST_CANDIDATES;
    if (more > 0) {
        const reason = 'this bake was asking for an address when it ended, and these are at no port, too';
        findings.left('floating-ip', `${more} more floating addresses`, reason, list);
    }
}
async function removeVolumes(cloud, region, { volumes, startedAt, deadline: end }, servers, findings) {
    for (const { name, id } of volumes) {
        const cinder = cloud.cinder(region);
        const command = `openstack volume delete ${id}`;
        const volume = await findings.ask('volume', `volume ${id}`, `openstack volume show ${id}`, () => cinder.volume(id));
        if (volume === undefined || volume.status === 'deleting')
            continue;
        if (!(0,packer_output .d8)(name) || !isOwnVolume(volume, name, servers, { project: cloud.project, startedAt })) {
            findings.left('volume', id, 'this bake waited for it, but nothing proves that it is no one else’s', command);
            continue;
        }
        const deadline = halfWay(end);
        const remove = async () => {
            for (;;) {
                const now = await cinder.volume(id);
                if (now === undefined || /^(?:available|error\w*)$/.test(now.status))
                    break;
                if ((0,clock .rj)() + PAUSE_MS > deadline)
                    throw new clouds_findings .K(`it is still ${now.status}`);
                await (0,clock .fm)(PAUSE_MS);
            }
            await cinder.removeVolume(id);
        };
        await findings.remove({
            service: 'volume',
            kind: 'volume',
            id,
            reason: `Packer made it as ${name}`,
            command,
            remove,
        });
    }
}
async function removeImages(cloud, region, request, servers, findings) {
    const glance = cloud.glance(region);
    const { project } = cloud;
    const isOpen = ({ id }) => !request.kept.has(id);
    const remove = async (image, reason) => {
        const command = image.isProtected
            ? `openstack image set --unprotected ${image.id} && openstack image delete ${image.id}`
            : `openstack image delete ${image.id}`;
        await findings.remove({
            service: 'image',
            kind: 'image',
            id: image.id,
            reason,
            command,
            remove: () => glance.remove(image.id),
        });
    };
    const known = new Set();
    for (const server of servers) {
        const seen = await findings.ask('image', `images made of ${server}`, `openstack image list --property instance_uuid=${server}`, () => (0,cloud_glance ._w)(glance, { instance_uuid: server, owner: project }));
        for (const image of ownImages(seen ?? [], servers, { project, startedAt: request.startedAt }).filter(isOpen)) {
            known.add(image.id);
            await remove(image, `made of ${server}, which is this bake's own, and not reported as finished`);
        }
    }
    for (const id of request.sourceImages) {
        const image = await findings.ask('image', `image ${id}`, `openstack image show ${id}`, () => glance.get(id));
        if (image === undefined || !isOpen(image))
            continue;
        known.add(id);
        if (image.owner === project && request.sourceNames.includes(image.name))
            await remove(image, `Packer made it as ${image.name}`);
        else
            findings.left('image', id, 'Packer said to have made it, but it is of another name or project', `openstack image delete ${id}`);
    }
    for (const id of request.hintedImages.filter((one) => !known.has(one) && isOpen({ id: one }))) {
        const image = await findings.ask('image', `image ${id}`, `openstack image show ${id}`, () => glance.get(id));
        if (image === undefined || image.owner !== project || isOlder(Date.parse(image.created ?? ''), request.startedAt))
            continue;
        if (image.properties['instance_uuid'] !== undefined)
            continue;
        findings.left('image', id, "the log names it, but nothing proves it to be this bake's", `openstack image delete ${id}`);
    }
}
async function removeKeyPair(cloud, region, name, findings) {
    const nova = cloud.nova(region);
    const command = `openstack keypair delete ${name}`;
    const isThere = await findings.ask('compute', `key pair ${name}`, `openstack keypair show ${name}`, () => nova.hasKeyPair(name));
    if (isThere !== true)
        return;
    await findings.remove({
        service: 'compute',
        kind: 'key-pair',
        id: name,
        reason: 'this bake made it',
        command,
        remove: () => nova.removeKeyPair(name),
    });
}

;// CONCATENATED MODULE: ./.build/providers/openstack/sweep/sweep.js








const OPENSTACK = 'openstack';
const CALL_MS = 15_000;
const TRIES = 4;
async function sweepOpenstack(request, connect) {
    const asked = cloudRequest(request);
    const { onFound } = request;
    const unasked = otherProject(request);
    for (const one of unasked)
        onFound(one);
    if (!isAnythingToFind(asked))
        return unasked;
    const signal = AbortSignal.timeout(Math.max(0, request.deadline - (0,clock .rj)()));
    let cloud;
    try {
        cloud = await connect(request.environment, { limits: { callMs: CALL_MS, tries: TRIES, signal } });
    }
    catch (error) {
        return [...unasked, silent(asked, (0,errors .bD)(error))];
    }
    const regions = regionsOf(request.regions, cloud);
    const swept = await Promise.all(regions.map(async (region) => {
        const findings = new CloudFindings(region, request.keepOnFailure, onFound);
        try {
            await sweepRegion(cloud, region, asked, findings);
        }
        catch (error) {
            findings.unchecked(`what this bake left in ${region}`, (0,leftover .bj)(error), 'openstack server list --long');
        }
        return findings.all;
    }));
    return [...swept.flat(), ...unasked];
}
function regionsOf(named, cloud) {
    const { region, regions, has } = cloud;
    const others = named.includes(naming .IM) ? [...named, ...regions] : named;
    return [...new Set([region, ...others.filter((one) => has('compute', one) || has('image', one))])];
}
function cloudRequest(request) {
    const { words, claims } = request;
    const all = words.told(OPENSTACK);
    const own = all.filter((one) => !(0,provider_bake .X)(one.build, request));
    const trusted = (from, kind) => [
        ...new Set(from.flatMap((one) => [...one.trusted(kind)])),
    ];
    const hasOwnPairs = !claims.includes(packer_output .tQ);
    const pairs = trusted(own, 'key-pair').filter(packer_output .d8);
    return {
        startedAt: request.startedAt,
        keyPairs: hasOwnPairs ? pairs : [],
        namedKeyPairs: [...trusted(own, 'named-key-pair'), ...(hasOwnPairs ? [] : pairs)],
        servers: trusted(own, 'server'),
        launching: hasOwnPairs ? trusted(unansweredOf(own, 'launched', 'server'), 'key-pair').filter(packer_output .d8) : [],
        isAddressing: unansweredOf(own, 'addressing', 'floating-ip').length > 0,
        floatingIps: trusted(own, 'floating-ip'),
        volumes: trusted(own, 'volume').flatMap((text) => {
            const [, name, id] = /^([\w.@-]+) \(volume id: ([0-9a-f-]{36})$/.exec(text) ?? [];
            return name === undefined || id === undefined ? [] : [{ name, id }];
        }),
        sourceImages: trusted(own, 'source-image'),
        sourceNames: trusted(own, 'source-name').filter(packer_output .d8),
        hintedImages: [...new Set(own.flatMap(({ hinted }) => [...hinted('image')]))],
        kept: new Set([...words.artifacts.map(({ id }) => id).filter((id) => naming .kk.test(id)), ...request.kept]),
        deadline: request.deadline,
    };
}
function unansweredOf(own, asked, answered) {
    return own.filter(({ trusted }) => trusted(asked).size > 0 && trusted(answered).size === 0);
}
function isAnythingToFind(asked) {
    const { keyPairs, namedKeyPairs, servers, floatingIps, volumes, sourceImages, hintedImages } = asked;
    const all = [keyPairs, namedKeyPairs, servers, floatingIps, volumes, sourceImages, hintedImages];
    return asked.isAddressing || all.some(({ length }) => length > 0);
}
function otherProject({ claims, words }) {
    const began = words.told(OPENSTACK).some(({ trusted }) => trusted('key-pair').size + trusted('launched').size > 0);
    if (!claims.includes(packer_output .MQ) || !began)
        return [];
    return [
        {
            kind: 'unknown',
            id: "the project of the template's credentials",
            region: null,
            state: 'unchecked',
            reason: 'Not checked: the template brings credentials of its own, and the clean-up has those of this step; it may have looked in another project',
            command: null,
        },
    ];
}
function silent({ keyPairs, servers }, reason) {
    const id = `what this bake left on OpenStack (${[...keyPairs, ...servers].join(', ')})`;
    return {
        kind: 'unknown',
        id,
        region: null,
        state: 'unchecked',
        reason: (0,leftover .bj)(reason),
        command: 'openstack server list --long',
    };
}


/***/ }),

/***/ 37367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Q: () => (  endMarked),
    endTrial: () => (  endTrial),
    o: () => (  nameOfRun)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _image_leftover_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79825);
  var _image_provider_verify_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73965);
  var _clouds_trial_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54930);
  var _naming_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7114);






const GOING_MS = 60_000;
const SETTLING_MS = 15_000;
const PAUSE_MS = 1000;
function nameOfRun(mark) {
    return `bakehouse_${mark}`.replaceAll(/[^\w-]/g, '-').slice(0, 255);
}
async function endTrial(end, cloud) {
    return [...(await endMarked(end, cloud)), ...(0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__  .v$)(end.folder)];
}
async function endMarked(end, cloud) {
    const region = (0,_naming_js__WEBPACK_IMPORTED_MODULE_4__  .Ug)(cloud, end.region);
    const [nova, neutron] = [cloud.nova(region), cloud.neutron(region)];
    const stay = [];
    const left = (kind, id, reason, command) => {
        stay.push({ kind, id, region, state: 'left', reason, command: `${command}${(0,_naming_js__WEBPACK_IMPORTED_MODULE_4__  .Er)(region)}` });
    };
    const attempt = async (kind, id, command, remove) => {
        try {
            await remove();
        }
        catch (error) {
            left(kind, id, (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error), command);
        }
    };
    let servers = [];
    try {
        servers = await markedServers(end, cloud, region);
    }
    catch (error) {
        const command = `openstack server list --long -c ID -c Name -c Properties | grep ${_image_provider_verify_js__WEBPACK_IMPORTED_MODULE_5__  .t}=.${end.mark}`;
        left('server', `servers with ${_image_provider_verify_js__WEBPACK_IMPORTED_MODULE_5__  .t}=${end.mark}`, (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__  .bj)(error), command);
    }
    const name = nameOfRun(end.mark);
    if (cloud.has('network', region)) {
        const list = `openstack floating ip list --long | grep ${name}`;
        await attempt('floating-ip', `floating addresses described as ${name}`, list, async () => {
            for (const { id, project } of await neutron.floatingIpsDescribed(name)) {
                if (project !== null && project !== cloud.project)
                    continue;
                const command = `openstack floating ip delete ${id}`;
                await attempt('floating-ip', id, command, () => neutron.removeFloatingIp(id));
            }
        });
    }
    for (const { id } of servers) {
        await attempt('server', id, `openstack server delete --wait ${id}`, async () => {
            await nova.removeServer(id);
            const until = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() + GOING_MS;
            for (;;) {
                const server = await nova.server(id);
                if (server === undefined || /^(?:SOFT_)?DELETED$/.test(server.status))
                    return;
                if ((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() > until)
                    throw new Error(`it was asked to go, and is still ${server.status}`);
                await (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .fm)(PAUSE_MS);
            }
        });
    }
    await attempt('key-pair', name, `openstack keypair delete ${name}`, () => nova.removeKeyPair(name));
    return stay;
}
async function markedServers({ mark, mayAppear }, cloud, region) {
    const look = async () => {
        const all = await cloud.nova(region).servers();
        const own = all.filter(({ project, metadata }) => project === cloud.project && metadata[_image_provider_verify_js__WEBPACK_IMPORTED_MODULE_5__  .t] === mark);
        return own.length > 0 ? own : undefined;
    };
    return (await (0,_clouds_trial_js__WEBPACK_IMPORTED_MODULE_3__  .Bw)(look, mayAppear ? SETTLING_MS : 0)) ?? [];
}


/***/ }),

/***/ 72228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    trialServer: () => (  trialServer)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _core_http_answer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4891);
  var _core_process_process_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63815);
  var _image_provider_verify_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(73965);
  var _kitchen_guest_login_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22791);
  var _kitchen_guest_printed_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90288);
  var _kitchen_guest_wait_for_login_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56403);
  var _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4665);
  var _clouds_machine_choice_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7443);
  var _clouds_trial_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(54930);
  var _naming_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7114);
  var _choice_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(56260);
  var _ending_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(37367);
















const PAUSE_MS = 1000;
function trialServer(request, connect) {
    const { subject, mark } = request;
    const environment = (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .E_)(request.environment);
    let cloud;
    let login;
    let id = '';
    let mayAppear = false;
    const keepConsole = async () => {
        if (cloud === undefined || id === '')
            return null;
        try {
            const said = await cloud.nova((0,_naming_js__WEBPACK_IMPORTED_MODULE_12__  .Ug)(cloud, subject.region)).console(id);
            if (said === null)
                return null;
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(request.private, 'console-output.txt');
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, said);
            return request.keepLog('console', path);
        }
        catch {
            return null;
        }
    };
    return {
        start: async () => {
            const choice = _choice_js__WEBPACK_IMPORTED_MODULE_13__  .le.parse(request.machine ?? {});
            cloud = await connect(environment);
            const region = (0,_naming_js__WEBPACK_IMPORTED_MODULE_12__  .Ug)(cloud, subject.region);
            const image = await cloud.glance(region).get(subject.id);
            if (image?.status !== 'active') {
                throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_9__  .b('infrastructure', `Glance in ${region} has ${image === undefined ? 'no image' : `the image as ${image.status}, not active:`} ${subject.id}, so that nothing boots from it.`);
            }
            const wish = await wishOf(choice, image, cloud, region);
            const user = choice.user ?? image.properties['os_admin_user'] ?? 'root';
            login = await (0,_clouds_trial_js__WEBPACK_IMPORTED_MODULE_11__  .C4)(request, { user, port: choice['ssh-port'] }, environment);
            await cloud.nova(region).createKeyPair((0,_ending_js__WEBPACK_IMPORTED_MODULE_14__  .o)(mark), login.publicKey);
            try {
                mayAppear = true;
                id = await cloud.nova(region).createServer({
                    name: request.name,
                    image: subject.id,
                    ...wish,
                    keyPair: (0,_ending_js__WEBPACK_IMPORTED_MODULE_14__  .o)(mark),
                    metadata: { [_image_provider_verify_js__WEBPACK_IMPORTED_MODULE_15__  .t]: mark, 'bakehouse:run': request.run },
                });
            }
            catch (error) {
                if (error instanceof _core_http_answer_js__WEBPACK_IMPORTED_MODULE_4__  ._7)
                    mayAppear = false;
                throw (0,_core_http_answer_js__WEBPACK_IMPORTED_MODULE_4__  .Ro)(error, 400, 403, 409)
                    ? new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_9__  .b('config', `The server of ${subject.id} was refused: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .bD)(error)}. Say by "machine" what it is to have.`)
                    : error;
            }
            request.onStarted({ region, id });
            const server = await untilActive(cloud, region, id, request);
            login = (0,_kitchen_guest_login_js__WEBPACK_IMPORTED_MODULE_6__  .nS)(login, await addressOf(choice, server, cloud, { region, mark }));
            await (0,_kitchen_guest_wait_for_login_js__WEBPACK_IMPORTED_MODULE_8__  .o)(request, login, environment, {
                what: 'server',
                state: () => stateOf(cloud, region, id),
                isUp: (state) => state === 'ACTIVE',
                why: ({ isDenied, line, where }) => isDenied
                    ? `it does not let ${user} in with the key of its key pair (${line}). Name the user in "user" of "machine"; the image takes the key where cloud-init is in it, and by "config-drive" where the cloud has no metadata service`
                    : `it does not answer by ssh at ${where}${line === '' ? '' : ` (${line})`}. Does a security group let ssh in, and does this machine reach the address? See "security-groups" and "floating-ip-network" of "machine"`,
                more: async () => {
                    const kept = await keepConsole();
                    return kept === null ? '' : ` Its console is in ${kept}.`;
                },
            });
            return {
                variables: (0,_clouds_trial_js__WEBPACK_IMPORTED_MODULE_11__  .Nq)(login, id, subject.id, region),
                image: { id: server.image, isSubject: server.image === subject.id },
                tools: {},
            };
        },
        trouble: async () => {
            const state = await stateOf(cloud, (0,_naming_js__WEBPACK_IMPORTED_MODULE_12__  .Ug)(cloud ?? { region: '' }, subject.region), id);
            return state === 'ACTIVE' ? null : `The server ${id} is ${state} after the script.`;
        },
        collect: (0,_clouds_trial_js__WEBPACK_IMPORTED_MODULE_11__  .QH)(() => login, request, environment),
        remove: async () => {
            if (cloud === undefined)
                return [];
            await keepConsole();
            return (0,_ending_js__WEBPACK_IMPORTED_MODULE_14__.endTrial)({ region: subject.region, mark, folder: request.private, mayAppear: mayAppear && id === '' }, cloud);
        },
    };
}
async function wishOf(choice, image, cloud, region) {
    const flavors = await cloud.nova(region).flavors();
    const wanted = choice.network;
    return {
        flavor: (0,_choice_js__WEBPACK_IMPORTED_MODULE_13__  .K4)(choice, image, flavors),
        network: wanted === undefined ? null : (0,_choice_js__WEBPACK_IMPORTED_MODULE_13__  .Yy)('network', wanted, await cloud.neutron(region).networks()),
        groups: choice['security-groups'] ?? [],
        configDrive: (0,_clouds_machine_choice_js__WEBPACK_IMPORTED_MODULE_10__  .AX)(choice['config-drive'], false),
    };
}
async function stateOf(cloud, region, id) {
    const server = await cloud?.nova(region).server(id);
    return server === undefined ? 'gone' : server.status;
}
async function untilActive(cloud, region, id, request) {
    const deadline = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)() + request.timeoutMs;
    for (;;) {
        if (request.isInterrupted())
            throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_9__  .b('cancelled', `The run was cancelled while ${id} started.`);
        const server = await cloud.nova(region).server(id);
        if (server?.status === 'ACTIVE')
            return server;
        const state = server?.status ?? 'gone';
        if (server === undefined || !/^(?:BUILD|REBUILD|UNKNOWN)$/.test(state)) {
            const fault = (0,_kitchen_guest_printed_js__WEBPACK_IMPORTED_MODULE_7__  .pj)(server?.fault ?? '');
            throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_9__  .b('infrastructure', `The server ${id} of ${request.subject.id} is ${state} before it was up${fault === '' ? '' : ` (${fault})`}.`);
        }
        if ((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)() > deadline)
            throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_9__  .b('infrastructure', `The server ${id} is still ${state} after ${(0,_kitchen_guest_wait_for_login_js__WEBPACK_IMPORTED_MODULE_8__  .d)(request)} min.`);
        await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .cb)(PAUSE_MS);
    }
}
async function addressOf(choice, server, cloud, { region, mark }) {
    const wanted = choice['floating-ip-network'];
    if (wanted === undefined) {
        const own = server.addresses.find(({ isFloating }) => isFloating) ?? server.addresses[0];
        if (own !== undefined)
            return own.address;
        throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_9__  .b('infrastructure', `The server ${server.id} has no address. Name a network in "network" of "machine".`);
    }
    const neutron = cloud.neutron(region);
    const network = (0,_choice_js__WEBPACK_IMPORTED_MODULE_13__  .Yy)('floating-ip-network', wanted, await neutron.networks());
    const [port] = await neutron.portsOf(server.id);
    if (port === undefined)
        throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_9__  .b('infrastructure', `The server ${server.id} has no port that could get a floating address.`);
    return (await neutron.createFloatingIp(network, port, (0,_ending_js__WEBPACK_IMPORTED_MODULE_14__  .o)(mark))).address;
}


/***/ }),

/***/ 54939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    judgeImage: () => (  judgeImage),
    openCloudWitness: () => (  openCloudWitness)
  });
  var _image_provider_witness_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95269);
  var _clouds_witness_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18481);
  var _naming_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7114);
  var _image_marks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80914);




function openCloudWitness(connect) {
    return (0,_clouds_witness_js__WEBPACK_IMPORTED_MODULE_1__  .K_)(connect, async (cloud, record, image) => {
        const found = await cloud.glance((0,_naming_js__WEBPACK_IMPORTED_MODULE_2__  .Ug)(cloud, image.region)).get(image.id);
        return judgeImage(record, image, found ?? null, cloud.project);
    });
}
function judgeImage(record, { id, region, account, created }, image, project) {
    const wrong = (problem) => ({
        kind: 'seen',
        problems: [problem],
        untested: null,
    });
    if (account !== null && account !== project) {
        return wrong(`${id} is in the project ${account}, but the credentials belong to ${project}. Use those of ${account}`);
    }
    if (image === null)
        return {
            ...wrong(`${project} has no image ${id} in ${region}: it is gone, or is of another project or region`),
            ...(account === project ? { isGone: true } : {}),
        };
    const problems = [];
    if (image.owner !== project)
        problems.push(`${id} is of the project ${image.owner ?? 'of nobody'}, not ${project}`);
    if (image.status !== 'active' && image.status !== 'deactivated')
        problems.push(`${id} in ${region} is ${image.status}, not active`);
    const isInherited = image.properties[_image_marks_js__WEBPACK_IMPORTED_MODULE_3__  .W1] !== undefined && image.properties[_image_marks_js__WEBPACK_IMPORTED_MODULE_3__  .W1] !== id;
    const inherited = `the marks of ${id} are those of ${image.properties[_image_marks_js__WEBPACK_IMPORTED_MODULE_3__  .W1]}, the image that it was made from: Nova copied them, and they say nothing of ${id}`;
    const key = { name: _image_marks_js__WEBPACK_IMPORTED_MODULE_3__  ._, value: (0,_image_marks_js__WEBPACK_IMPORTED_MODULE_3__  .Fg)(image, _image_marks_js__WEBPACK_IMPORTED_MODULE_3__  ._) };
    const run = { name: _image_marks_js__WEBPACK_IMPORTED_MODULE_3__  .oq, value: (0,_image_marks_js__WEBPACK_IMPORTED_MODULE_3__  .Fg)(image, _image_marks_js__WEBPACK_IMPORTED_MODULE_3__  .oq) };
    problems.push(...(isInherited ? [inherited] : (0,_clouds_witness_js__WEBPACK_IMPORTED_MODULE_1__  .ey)(record, id, 'property', key, run)), ...(0,_clouds_witness_js__WEBPACK_IMPORTED_MODULE_1__  .Az)({ id, created }, 'Glance', image.created));
    const mark = image.properties[_image_marks_js__WEBPACK_IMPORTED_MODULE_3__  .zX];
    const why = mark === undefined ? `it has no property ${_image_marks_js__WEBPACK_IMPORTED_MODULE_3__  .zX}` : `its property ${_image_marks_js__WEBPACK_IMPORTED_MODULE_3__  .zX} names ${mark}, not this image`;
    return { kind: 'seen', problems, untested: (0,_image_marks_js__WEBPACK_IMPORTED_MODULE_3__  .p4)(image) ? null : `${(0,_image_provider_witness_js__WEBPACK_IMPORTED_MODULE_0__  .a)(record, id)}, but ${why}` };
}


/***/ })

};
