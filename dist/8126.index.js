export const id = 8126;
export const ids = [8126];
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

/***/ 74674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FM: () => (  BoundedText),
    S4: () => (  REPORT_LIMITS),
    eC: () => (  MOST_NAME),
    iS: () => (  MOST_PATH),
    iV: () => (  MOST_MESSAGE),
    ol: () => (  MOST_DEPTH),
    pC: () => (  ReportFault),
    vy: () => (  MOST_PROBLEMS)
  });
const HEAD = 16 * 1024;
const TAIL = 16 * 1024;
class BoundedText {
    #head = '';
    #tail = '';
    #dropped = 0;
    add(piece) {
        const room = HEAD - this.#head.length;
        if (room >= piece.length) {
            this.#head += piece;
            return;
        }
        this.#head += piece.slice(0, room);
        const tail = this.#tail + piece.slice(room);
        this.#dropped += Math.max(0, tail.length - TAIL);
        this.#tail = tail.slice(-TAIL);
    }
    get isEmpty() {
        return this.#head.trim() === '' && this.#tail.trim() === '';
    }
    toString() {
        return this.#dropped === 0 ? this.#head + this.#tail : `${this.#head}\n…\n${this.#tail}`;
    }
}
const REPORT_LIMITS = {
    bytes: 256 * 1024 * 1024,
    jsonBytes: 64 * 1024 * 1024,
    cases: 2000,
};
const MOST_MESSAGE = 4096;
const MOST_NAME = 1000;
const MOST_PATH = 1000;
const MOST_DEPTH = 32;
const MOST_PROBLEMS = 20;
class ReportFault extends Error {
    name = 'ReportFault';
    kind;
    constructor(kind, message) {
        super(message);
        this.kind = kind;
    }
}


/***/ }),

/***/ 29236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L: () => (  StrictXml)
  });
  var sax__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42560);
  var _bounded_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74674);


const MOST_PIECE = 2 * 1024 * 1024;
const MOST_ATTRIBUTES = 100;
Object.assign(sax__WEBPACK_IMPORTED_MODULE_0__, { MAX_BUFFER_LENGTH: MOST_PIECE });
const CONTROL_REFERENCE = /&#(?:x0{0,6}([01]?[0-9a-f])|0{0,6}([12]?\d|3[01]));/gi;
const LONGEST_REFERENCE = 16;
class Tokens extends sax__WEBPACK_IMPORTED_MODULE_0__.SAXParser {
    events;
    constructor(events) {
        const options = { strictEntities: true };
        super(true, options);
        this.events = events;
    }
    onerror(error) {
        this.events.error(error);
    }
    ondoctype() {
        this.events.doctype();
    }
    onsgmldeclaration() {
        this.events.declaration();
    }
    onprocessinginstruction({ name, body }) {
        this.events.instruction(name, body);
    }
    onattribute({ name, value }) {
        this.events.attribute(name, value);
        delete this.tag.attributes[name];
    }
    onopentag({ name }) {
        this.events.open(name);
    }
    onclosetag(name) {
        this.events.close(name);
    }
    ontext(text) {
        this.events.text(text);
    }
    oncdata(text) {
        this.events.text(text);
    }
}
class StrictXml {
    #parser;
    #attributes = new Map();
    #held = '';
    #depth = 0;
    #hasRoot = false;
    #isEnding = false;
    constructor(handlers) {
        this.#parser = new Tokens({
            error: (error) => {
                throw this.#faultOf(error);
            },
            doctype: () => this.#refuse('has a document type (<!DOCTYPE>), which no test report needs'),
            declaration: () => this.#spoil('has a declaration (<!…>), which no test report needs'),
            instruction: (name, body) => this.#checkInstruction(name, body),
            attribute: (name, value) => this.#attribute(name, value),
            open: (name) => {
                if (this.#depth === 0 && this.#hasRoot)
                    this.#spoil('has a second root element');
                if (this.#depth === _bounded_text_js__WEBPACK_IMPORTED_MODULE_1__  .ol)
                    this.#refuse(`nests deeper than ${_bounded_text_js__WEBPACK_IMPORTED_MODULE_1__  .ol} elements`);
                this.#hasRoot = true;
                this.#depth += 1;
                const attributes = this.#attributes;
                this.#attributes = new Map();
                handlers.open(name, attributes);
            },
            close: (name) => {
                this.#depth -= 1;
                handlers.close(name);
            },
            text: (text) => {
                if (this.#depth > 0)
                    handlers.text(text);
            },
        });
    }
    write(text) {
        const chunk = this.#held + text;
        const ampersand = chunk.lastIndexOf('&');
        const isOpen = ampersand !== -1 && chunk.length - ampersand < LONGEST_REFERENCE && !chunk.includes(';', ampersand);
        this.#held = isOpen ? chunk.slice(ampersand) : '';
        this.#parse(isOpen ? chunk.slice(0, ampersand) : chunk);
    }
    end() {
        this.#parse(this.#held);
        this.#isEnding = true;
        this.#run(() => this.#parser.close());
        if (!this.#hasRoot)
            throw new _bounded_text_js__WEBPACK_IMPORTED_MODULE_1__  .pC('truncated', 'The XML ends before its root element.');
    }
    #parse(text) {
        const nul = text.indexOf('\0');
        if (nul !== -1)
            this.#spoil('holds a NUL byte');
        const safe = text.includes('&#') ? text.replace(CONTROL_REFERENCE, controlCharacter) : text;
        this.#run(() => this.#parser.write(safe));
    }
    #run(step) {
        try {
            step();
        }
        catch (error) {
            if (error instanceof _bounded_text_js__WEBPACK_IMPORTED_MODULE_1__  .pC)
                throw error;
            throw new _bounded_text_js__WEBPACK_IMPORTED_MODULE_1__  .pC('malformed', `The XML cannot be read: ${String(error).slice(0, 200)}`);
        }
    }
    #attribute(name, value) {
        if (this.#attributes.has(name))
            this.#spoil(`has the attribute ${name.slice(0, 100)} twice in one element`);
        if (this.#attributes.size === MOST_ATTRIBUTES)
            this.#refuse(`has an element of over ${MOST_ATTRIBUTES} attributes`);
        this.#attributes.set(name, value);
    }
    #checkInstruction(name, body) {
        if (this.#hasRoot && this.#depth > 0)
            this.#spoil(`has an instruction (<?${name.slice(0, 100)}…?>) among its elements`);
        const encoding = /\bencoding\s*=\s*["']([^"']*)["']/i.exec(body)?.[1];
        if (name.toLowerCase() !== 'xml' || encoding === undefined || /^(?:utf-?8|us-ascii|ascii)$/i.test(encoding))
            return;
        this.#spoil(`declares the encoding ${encoding.slice(0, 100)}; only UTF-8 is read`);
    }
    #faultOf(error) {
        const what = error.message.split('\n')[0] ?? '';
        const line = this.#parser.line + 1;
        if (this.#isEnding) {
            return new _bounded_text_js__WEBPACK_IMPORTED_MODULE_1__  .pC('truncated', `The XML ends in the midst, in line ${line}: it was not written to its end.`);
        }
        if (what.startsWith('Max buffer length')) {
            return new _bounded_text_js__WEBPACK_IMPORTED_MODULE_1__  .pC('refused', `The XML has a piece of over ${MOST_PIECE} characters near line ${line}.`);
        }
        return new _bounded_text_js__WEBPACK_IMPORTED_MODULE_1__  .pC('malformed', `The XML is not well-formed in line ${line}: ${what}.`);
    }
    #spoil(what) {
        throw new _bounded_text_js__WEBPACK_IMPORTED_MODULE_1__  .pC('malformed', `The XML ${what} (line ${this.#parser.line + 1}).`);
    }
    #refuse(what) {
        throw new _bounded_text_js__WEBPACK_IMPORTED_MODULE_1__  .pC('refused', `The XML ${what} (line ${this.#parser.line + 1}).`);
    }
}
function controlCharacter(reference, hex, decimal) {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (code === 9 || code === 10 || code === 13)
        return reference;
    return code === 0 ? '\ufffd' : String.fromCharCode(code);
}


/***/ }),

/***/ 50511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Dr: () => (  NetworkError),
  m_: () => (  NotFoundError),
  nE: () => (  fetchBody),
  yw: () => (  readAll),
  dP: () => (  withAttempts)
});

var promises_ = __webpack_require__(58500);
var errors = __webpack_require__(8005);
var side_by_side = __webpack_require__(39535);
;// CONCATENATED MODULE: ./.build/packer/install/direct-request.js
const PROXIES = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'];
function isDirect(environment = process.env) {
    return PROXIES.every((name) => (environment[name] ?? '') === '');
}
async function requestDirectly(address, headers, idle, signal) {
    const { get } = await (address.startsWith('https:') ? Promise.resolve( ).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19)) : Promise.resolve( ).then(__webpack_require__.t.bind(__webpack_require__, 37067, 19)));
    return new Promise((resolve, reject) => {
        let isAnswered = false;
        const asked = get(address, { headers, agent: false, signal }, (message) => {
            isAnswered = true;
            resolve(message);
        });
        asked.on('error', reject);
        asked.setTimeout(idle, () => {
            if (!isAnswered)
                asked.destroy(new Error(`nothing came for ${idle / 1000} s`));
        });
    });
}

;// CONCATENATED MODULE: ./.build/packer/install/fetch.js




class NetworkError extends Error {
    name = 'NetworkError';
}
class NotFoundError extends Error {
    name = 'NotFoundError';
    constructor(where, what) {
        super(`${where} ${what}`);
    }
}
const MOST_REDIRECTS = 5;
async function fetchBody(url, options, traffic, signal) {
    let at = url;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
        const message = await request(at, url, options, traffic, signal);
        const status = message.statusCode ?? 0;
        if (status === 200)
            return body(message, at, options.idle, traffic, signal);
        message.destroy();
        if (status === 404 || status === 410)
            throw new NotFoundError(shown(at), `is not there (HTTP ${status})`);
        if (status === 429 || status >= 500)
            throw new NetworkError(`${shown(at)} answered HTTP ${status}`);
        if (status < 300 || status >= 400)
            throw new errors .yo(`${shown(at)} answered HTTP ${status}${remedy(status)}.`);
        at = redirected(at, message.headers.location);
    }
    throw new errors .yo(`${shown(url)} redirects more than ${MOST_REDIRECTS} times.`);
}
function remedy(status) {
    if (status === 401 || status === 403)
        return ': it wants other credentials, or this machine may not reach it';
    return status === 407 ? ': the proxy wants credentials (https_proxy=http://name:password@host)' : '';
}
async function request(at, first, options, traffic, signal) {
    signal.throwIfAborted();
    traffic.requests += 1;
    const headers = { ...authorization(at, first), 'user-agent': options.userAgent };
    try {
        return isDirect()
            ? await requestDirectly(bare(at), headers, options.idle, signal)
            : await requestByClient(bare(at), headers, options.idle, signal);
    }
    catch (error) {
        signal.throwIfAborted();
        throw new NetworkError(`${shown(at)} cannot be reached: ${reason(error)}`);
    }
}
async function requestByClient(address, headers, idle, signal) {
    const { HttpClient } = await Promise.all( [__webpack_require__.e(4119), __webpack_require__.e(4942)]).then(__webpack_require__.bind(__webpack_require__, 44942));
    const client = new HttpClient(undefined, [], {
        allowRedirects: false,
        allowRetries: false,
        keepAlive: true,
        socketTimeout: idle,
    });
    return (await abortable(client, client.get(address, { ...headers }), signal)).message;
}
async function abortable(client, promise, signal) {
    let stop = () => { };
    const aborted = new Promise((_, reject) => {
        stop = () => {
            client.dispose();
            reject(signal.reason instanceof Error ? signal.reason : new Error('stopped'));
        };
        signal.addEventListener('abort', stop, { once: true });
    });
    try {
        return await Promise.race([promise, aborted]);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}
async function* body(message, at, idle, traffic, signal) {
    const encoding = message.headers['content-encoding'] ?? 'identity';
    if (encoding !== 'identity')
        throw new errors .yo(`${shown(at)} answered with the encoding ${encoding}, unasked.`);
    const stop = () => message.destroy(new NetworkError('stopped'));
    signal.addEventListener('abort', stop, { once: true });
    message.setTimeout(idle, () => {
        message.destroy(new NetworkError(`${shown(at)} sent nothing for ${idle / 1000} s`));
    });
    try {
        for await (const chunk of message) {
            if (!(chunk instanceof Uint8Array))
                continue;
            traffic.bytes += chunk.length;
            yield chunk;
        }
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof NetworkError)
            throw error;
        throw new NetworkError(`${shown(at)} broke off: ${reason(error)}`);
    }
    finally {
        signal.removeEventListener('abort', stop);
        message.destroy();
    }
}
function redirected(from, location) {
    if (location === undefined)
        throw new errors .yo(`${shown(from)} redirects to nowhere: it names no location.`);
    let to;
    try {
        to = new URL(location, from);
    }
    catch {
        throw new errors .yo(`${shown(from)} redirects to ${JSON.stringify(location.slice(0, 200))}, which is no address.`);
    }
    const allowed = to.protocol === 'https:' || (from.protocol === 'http:' && to.protocol === 'http:' && to.host === from.host);
    if (!allowed) {
        throw new errors .yo(`${shown(from)} redirects to ${shown(to)}; a redirect is followed to https only. Nothing was fetched from there.`);
    }
    return to;
}
function authorization(at, first) {
    const accept = { 'accept-encoding': 'identity' };
    if (first.username === '' || at.origin !== first.origin)
        return accept;
    const pair = `${decodeURIComponent(first.username)}:${decodeURIComponent(first.password)}`;
    return { ...accept, authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}
function bare(url) {
    const copy = new URL(url);
    copy.username = '';
    copy.password = '';
    return copy.href;
}
function shown(url) {
    return `${url.protocol}//${url.host}${url.pathname}`;
}
function reason(error) {
    if (error instanceof AggregateError)
        return [...new Set(error.errors.map(reason))].join('; ');
    const code = (0,errors .$N)(error);
    const message = (0,errors .bD)(error);
    return code === undefined || message.includes(code) ? message : `${message} (${code})`;
}
async function withAttempts(options, signal, note, attempt) {
    return (0,side_by_side .L)(attempt, (error, count) => {
        if (!(error instanceof NetworkError) || count >= options.attempts || signal.aborted)
            return undefined;
        const wait = options.backoff * 2 ** (count - 1) * (1 + options.random() / 2);
        note(`${error.message}; attempt ${count + 1} of ${options.attempts} in ${(wait / 1000).toFixed(1)} s.`);
        return wait;
    }, (wait) => (0,promises_.setTimeout)(wait, undefined, { signal }));
}
async function readAll(source, most, what) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of source) {
        bytes += chunk.length;
        if (bytes > most)
            throw new errors .yo(`${what} is larger than ${most} bytes; it is not what it should be.`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 57418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V: () => (  createChildHost)
  });
function createChildHost(root, options) {
    const { prefix, summaries } = options;
    const name = prefix === '' ? (options.leg ?? '') : prefix;
    const variables = { ...root.environment, ...options.environment };
    const outputs = new Map();
    const failures = [];
    const state = new Map(Object.entries(options.state ?? {}));
    const tell = (line) => options.onLine?.(line);
    const say = (line) => {
        tell(line);
        root.info(prefixed(prefix, line));
    };
    return {
        ...root,
        outputs,
        failures,
        environment: variables,
        workspace: options.workspace ?? root.workspace,
        run: options.run ?? root.run,
        input: (name) => options.inputs[name] ?? '',
        output: (name, value) => {
            outputs.set(name, value);
        },
        saveState: (name, value) => {
            state.set(name, value);
            options.saveState?.(name, value);
        },
        state: (name) => state.get(name) ?? '',
        addPath: (folder) => {
            variables['PATH'] = `${folder}:${variables['PATH'] ?? ''}`;
        },
        exportVariable: (name, value) => {
            variables[name] = value;
        },
        info: say,
        debug: (line) => root.debug(prefixed(prefix, line)),
        annotate: (annotation) => {
            tell(`${annotation.level}: ${annotation.message}`);
            root.annotate(named(annotation, annotation.level === 'error' ? name : prefix));
        },
        group: async (title, body) => {
            if (prefix === '')
                return root.group(title, body);
            say(title);
            return body();
        },
        relay: async (body) => root.relay(async (write) => body((lines) => {
            if (options.onLine !== undefined)
                for (const line of lines.split('\n'))
                    if (line !== '')
                        tell(line);
            write(prefix === '' ? lines : prefixed(prefix, lines.replace(/\n$/, '')).concat('\n'));
        })),
        summary: async (markdown) => summaries.add(root, markdown),
        fail: (message) => {
            failures.push(message);
            const line = `Failed: ${prefix !== '' || message.includes(name) ? message : `${name}: ${message}`}`;
            if (options.tellsFailures === false)
                tell(line);
            else
                say(line);
        },
    };
}
function prefixed(prefix, text) {
    return prefix === '' ? text : text.replace(/^/gm, `[${prefix}] `);
}
function named(annotation, prefix) {
    if (prefix === '')
        return annotation;
    return { ...annotation, title: annotation.title === undefined ? prefix : `${prefix}: ${annotation.title}` };
}


/***/ }),

/***/ 51297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  dispatch: () => (  dispatch)
});

var errors = __webpack_require__(8005);
var process_interrupt = __webpack_require__(50545);
var runner_inputs = __webpack_require__(88278);
var config_ini = __webpack_require__(50764);
var connection = __webpack_require__(381);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var main = __webpack_require__(1276);
var command = __webpack_require__(40039);
var child_host = __webpack_require__(57418);
var summary_turns = __webpack_require__(2988);
var files = __webpack_require__(74555);
;// CONCATENATED MODULE: ./.build/pipeline/dispatch/parcels.js

function pack(dues, destination, pending) {
    const packed = [];
    let open = [];
    const close = () => {
        if (open.length > 0)
            packed.push({ kind: 'parcel', parcel: parcelOf(open, pending), dues: open });
        open = [];
    };
    for (const due of dues) {
        const reason = destination.refuses(parcelOf([due], pending));
        if (reason !== undefined) {
            packed.push({ kind: 'refused', due, reason });
            continue;
        }
        const more = [...open, due];
        if (open.length > 0 && (!destination.takesSeveral || destination.refuses(parcelOf(more, pending)) !== undefined))
            close();
        open.push(due);
    }
    close();
    return packed;
}
function parcelOf(dues, pending) {
    const names = dues.map(({ name, next }) => `${name}\0${next.digest}\0${next.sent}`);
    const id = parcelId(names.join('\n'));
    return { id, isOld: id === pending, content: { kind: 'profiles', texts: dues.map(({ text }) => text) } };
}
function parcelId(text) {
    return `change-${(0,files .fg)(text).slice(0, 32)}`;
}

var schemas = __webpack_require__(2503);
var bounded_file = __webpack_require__(52948);
var values = __webpack_require__(1252);
;// CONCATENATED MODULE: ./.build/pipeline/dispatch/state.js







const item = schemas .Ikc({
    stamp: schemas .YjP().nullable(),
    digest: schemas .YjP(),
    sent: schemas .aig().int().nonnegative(),
});
const state = schemas .Ikc({
    schema: schemas .euz('bakehouse/dispatch-state/1'),
    from: schemas .YjP(),
    items: schemas .g1P(schemas .YjP(), item),
    commit: schemas .YjP().nullable(),
    pending: schemas .YjP().nullable(),
});
const LARGEST = 256 * 1024 * 1024;
class SentSoFar {
    #path;
    isFirst;
    #now;
    constructor(path, from) {
        this.#path = path;
        this.isFirst = !(0,external_node_fs_.existsSync)(path);
        this.#now = this.isFirst
            ? { schema: 'bakehouse/dispatch-state/1', from, items: {}, commit: null, pending: null }
            : readState(path);
        if (this.#now.from !== from) {
            throw new errors .yo(`The state in ${path} is about ${this.#now.from}, and not about ${from}. Name another file: --state FILE.`);
        }
    }
    get now() {
        return this.#now;
    }
    item(name) {
        return Object.hasOwn(this.#now.items, name) ? this.#now.items[name] : undefined;
    }
    keep(changes, items = new Map()) {
        const all = new Map([...Object.entries(this.#now.items), ...items]);
        const left = [...all].filter((one) => one[1] !== null);
        this.#now = { ...this.#now, ...changes, items: Object.fromEntries(left) };
        (0,files .v8)(this.#path, `${JSON.stringify(this.#now, null, 1)}\n`, 0o644);
    }
}
function digestOfProfile(text) {
    try {
        return (0,files .fg)((0,values .dj)(JSON.parse(text)));
    }
    catch {
        return undefined;
    }
}
function statePath(host, { state }, config) {
    const folder = host.input('state') === '' ? config?.cacheFolder : undefined;
    return (0,external_node_path_.resolve)(host.workspace, folder ?? '', state);
}
function tellSent(host, sent, failed) {
    host.output('sent', JSON.stringify(sent));
    host.output('failed', String(failed));
}
function readState(path) {
    const found = state.safeParse((0,bounded_file .qF)(`The state ${path}`, (0,bounded_file .CB)('The state', path, LARGEST)));
    if (found.success)
        return found.data;
    throw new errors .yo(`The state ${path} is none that bakehouse dispatch wrote. Name another file: --state FILE.`);
}

;// CONCATENATED MODULE: ./.build/pipeline/dispatch/commits.js










const GIT_MS = 120_000;
async function dispatchCommits({ host, inputs, config, signal, destination }) {
    const [first = '', last = '', ...more] = inputs.commits.split('..');
    if (!inputs.commits.includes('..') || last === '' || more.length > 0 || last.startsWith('.')) {
        throw new errors .dz(`Input "commits" must be A..B, or ..B where the state says where it begins, but was ${(0,runner_inputs .WU)(inputs.commits)}.`);
    }
    const state = new SentSoFar(statePath(host, inputs, config), `commits of ${inputs.manifest.join(', ') || 'the manifest'}`);
    const until = await commitOf(host, last, signal);
    const since = first === '' ? state.now.commit : await commitOf(host, first, signal);
    if (since === null) {
        state.keep({ commit: until });
        host.info(`The first run: ${until} is noted, and nothing is sent. What changes from there on is.`);
        tellSent(host, [], 0);
        return;
    }
    if (first === '' && !(await isCommitHere(host, since, signal))) {
        throw new errors .yo(`The last commit that was sent, ${since}, is not in this repository: its history was written anew, or the clone is too shallow (fetch-depth: 0 brings all of it). To go on from a commit that is there, name it once: --commits A..${last}`);
    }
    const before = await planOf(host, since, inputs.manifest, signal);
    const legs = changedLegs(before, await planOf(host, until, inputs.manifest, signal));
    if (legs.length === 0) {
        host.info(`Nothing changed from ${since} to ${until}: all recipes are as they were.`);
    }
    else {
        const id = parcelId(`${since}\n${until}\n${legs.join('\n')}`);
        const to = await destination();
        const parcel = { id, isOld: state.now.pending === id, content: { kind: 'legs', only: legs } };
        const reason = to.refuses(parcel);
        if (reason !== undefined)
            throw new errors .yo(reason);
        state.keep({ pending: id });
        host.info(`${legs.join(', ')} ${await to.send(parcel)}.`);
    }
    state.keep({ pending: null, commit: until });
    tellSent(host, legs, 0);
}
function changedLegs(before, after) {
    const recipes = new Map(before.map(({ leg, recipe }) => [leg, recipe]));
    const parents = new Map(after.map(({ leg, parent }) => [leg, parent]));
    const own = new Set(after.filter(({ leg, recipe }) => recipe === null || recipes.get(leg) !== recipe).map(({ leg }) => leg));
    const isChanged = (leg, steps) => {
        const parent = parents.get(leg) ?? null;
        return own.has(leg) || (parent !== null && steps > 0 && isChanged(parent, steps - 1));
    };
    return after.map(({ leg }) => leg).filter((leg) => isChanged(leg, after.length));
}
async function commitOf(host, name, signal) {
    const said = await git(host, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`], signal);
    const commit = said?.trim() ?? '';
    if (/^[0-9a-f]{40,64}$/.test(commit))
        return commit;
    throw new errors .yo(`Input "commits" names ${(0,runner_inputs .WU)(name)}, and this repository has no such commit.`);
}
async function isCommitHere(host, commit, signal) {
    return ((await git(host, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{commit}`], signal)) !==
        undefined);
}
async function planOf(host, commit, manifest, signal) {
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(host.temporary, 'commit-'));
    try {
        const clone = (0,external_node_path_.join)(folder, 'clone');
        const steps = [
            ['clone', '--quiet', '--shared', '--no-checkout', '--', host.workspace, clone],
            ['-C', clone, 'checkout', '--quiet', '--detach', commit],
            ['-C', clone, 'remote', 'remove', 'origin'],
        ];
        for (const step of steps) {
            if ((await git(host, step, signal)) === undefined)
                throw new errors .yo(`git could not check out ${commit}.`);
        }
        const child = (0,child_host .V)(host, {
            inputs: { manifest: manifest.join('\n'), 'dry-run': 'true' },
            prefix: '',
            summaries: new summary_turns .v(),
            workspace: clone,
            run: { ...host.run, commit },
        });
        const quiet = {
            ...child,
            info: () => { },
            annotate: () => { },
            summary: async () => { },
            group: (_, body) => body(),
        };
        return (await (0,main.planImages)(quiet)).plan.legs;
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
async function git(host, args, signal) {
    const { PATH = '', HOME = '' } = host.environment;
    const environment = { PATH, HOME, GIT_TERMINAL_PROMPT: '0' };
    const folder = args[0] === 'rev-parse' ? ['-C', host.workspace] : [];
    const { exitCode, stdout } = await (0,command .d1)('git', [...folder, ...args], { environment, signal, limitMs: GIT_MS });
    return exitCode === 0 ? stdout : undefined;
}

var queue_address = __webpack_require__(62297);
var broker = __webpack_require__(41382);
var message = __webpack_require__(46894);
var to_github = __webpack_require__(95482);
var payload = __webpack_require__(29754);
var place = __webpack_require__(23738);
;// CONCATENATED MODULE: ./.build/pipeline/dispatch/destinations.js







async function openDestination(host, { inputs, config, signal }, print) {
    if (inputs.to === 'stdout')
        return lineDestination(print);
    if (inputs.to === 'github') {
        const github = await (0,place .QL)(host, inputs, signal);
        const ref = inputs.ref === '' ? (0,place .F1)(host, github.repository) : inputs.ref;
        return workflowDestination(host, { github, ref, event: inputs.event, signal });
    }
    const queue = inputs.queue === '' ? (config?.queue ?? 'build-queue') : inputs.queue;
    const address = (0,queue_address .QP)(host, inputs.amqp, config?.broker);
    const session = await (0,broker .f)(address, { queue, prefetch: 1, signal, onMade: (0,queue_address .ZM)(host, address) });
    return queueDestination(session, queue);
}
function lineDestination(write) {
    return {
        refuses: () => undefined,
        takesSeveral: false,
        send: async (parcel) => {
            for (const body of bodiesOf(parcel))
                await write(`${JSON.stringify(JSON.parse(body))}\n`);
            return 'is printed';
        },
        close: async () => { },
    };
}
function queueDestination(session, queue) {
    return {
        refuses: (parcel) => {
            const size = Math.max(...bodiesOf(parcel).map((body) => Buffer.byteLength(body)));
            return size > message .bI ? `it has ${size} bytes, and at most ${message .bI} are read from a queue` : undefined;
        },
        takesSeveral: false,
        send: async (parcel) => {
            const timestamp = Math.floor(Date.now() / 1000);
            for (const body of bodiesOf(parcel)) {
                const properties = { contentType: 'application/json', messageId: parcel.id, timestamp };
                await session.publish(queue, Buffer.from(body), properties);
            }
            return `is in ${queue}`;
        },
        close: () => session.close(),
    };
}
function workflowDestination(host, counter) {
    return {
        refuses: (parcel) => {
            const isEvent = parcel.content.kind === 'profiles' || counter.event !== '';
            try {
                (0,payload .C)((0,to_github .Md)({ id: parcel.id, wish: wishOf(parcel) }), isEvent);
                return undefined;
            }
            catch (error) {
                if (!(error instanceof errors .yo))
                    throw error;
                return error.message;
            }
        },
        takesSeveral: true,
        send: (parcel) => (0,to_github .Cl)(host, counter, { id: parcel.id, isOld: parcel.isOld, wish: wishOf(parcel) }),
        close: async () => { },
    };
}
function wishOf({ content }) {
    return content.kind === 'legs' ? content : { kind: 'profiles', profiles: content.texts };
}
function bodiesOf({ id, content }) {
    return content.kind === 'profiles' ? content.texts : [JSON.stringify({ id, only: content.only })];
}

var dispatch_inputs = __webpack_require__(8067);
var matching = __webpack_require__(26564);
var external_node_zlib_ = __webpack_require__(38522);
var clock = __webpack_require__(94850);
var strict_xml = __webpack_require__(29236);
var fetch = __webpack_require__(50511);
;// CONCATENATED MODULE: ./.build/pipeline/dispatch/profile-sources.js









class UnreadableProfile extends errors .yo {
}
class RefusedProfile extends UnreadableProfile {
}
const LIST = 'profiles-info.xml';
const MOST_LIST = 64 * 1024 * 1024;
const MOST_PROFILE = 4 * 1024 * 1024;
const MOST_PROFILES = 100_000;
const IDLE_MS = 30_000;
const WHOLE_MS = 600_000;
function profileFolder(name, folder, except) {
    return {
        name,
        list: async () => (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true })
            .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && (0,external_node_path_.join)(folder, entry.name) !== except)
            .map((entry) => ({ name: entry.name, stamp: null, ...faultOf(entry) }))
            .toSorted((a, b) => (0,values .Nx)(a.name, b.name)),
        read: async (one) => readOne(one, () => (0,bounded_file .CB)(`The profile ${one}`, (0,external_node_path_.join)(folder, one), MOST_PROFILE)),
    };
}
function profileServer(listUrl, folderUrl, signal) {
    const isList = /\.xml(?:\.gz)?$/.test(httpUrl(listUrl).pathname);
    const list = isList ? httpUrl(listUrl) : new URL(LIST, withSlash(httpUrl(listUrl)));
    const folder = folderUrl === undefined ? new URL('.', list) : withSlash(httpUrl(folderUrl));
    return {
        name: list.href,
        list: async () => {
            const bytes = await fetched(list, MOST_LIST, signal);
            if (bytes === undefined)
                throw new errors .yo(`${list.href} is not there: a list of profiles is expected.`);
            return readList(textOf(list.pathname, bytes), list.href);
        },
        read: async (one) => {
            const url = new URL(one.split('/').map(encodeURIComponent).join('/'), folder);
            const bytes = await fetchedOne(url, signal);
            return bytes === undefined ? undefined : readOne(one, () => bytes);
        },
    };
}
function readList(text, where) {
    const found = new Map();
    let stamp;
    let name = '';
    try {
        const xml = new strict_xml .L({
            open: (element, attributes) => {
                if (element !== 'profile')
                    return;
                stamp = attributes.get('mtime') ?? null;
                name = '';
            },
            text: (piece) => {
                if (stamp !== undefined && name.length < 500)
                    name += piece;
            },
            close: (element) => {
                if (element !== 'profile' || stamp === undefined)
                    return;
                const own = name.trim();
                if (found.size >= MOST_PROFILES)
                    throw new errors .yo(`it names more than ${MOST_PROFILES} profiles`);
                found.set(own, { name: own, stamp, ...(own.split('/').every(isProfileName) ? {} : { fault: NO_NAME }) });
                stamp = undefined;
            },
        });
        xml.write(text);
        xml.end();
    }
    catch (error) {
        throw new errors .yo(`${where} is no list of profiles: ${(0,errors .bD)(error).replace(/\.$/, '')}.`);
    }
    return [...found.values()];
}
const NO_NAME = 'its name may have letters of ASCII, digits, and . _ + @ = , - alone, and not be __proto__';
function faultOf(entry) {
    if (!isProfileName(entry.name))
        return { fault: NO_NAME };
    return entry.isFile() ? {} : { fault: 'it is no plain file' };
}
function isProfileName(name) {
    return /^[\w+@=,-][\w.+@=,-]{0,250}$/.test(name) && name !== '__proto__';
}
async function fetchedOne(url, signal) {
    try {
        return await fetched(url, MOST_PROFILE, signal);
    }
    catch (error) {
        if (!(error instanceof errors .yo) || error instanceof UnreadableProfile || error instanceof ServerAway)
            throw error;
        throw new RefusedProfile(error.message);
    }
}
class ServerAway extends errors .yo {
}
async function fetched(url, most, signal) {
    const options = { idle: IDLE_MS, attempts: 3, backoff: 1000, random: Math.random, userAgent: 'bakehouse' };
    try {
        return await (0,fetch .dP)(options, signal, () => { }, async () => {
            const chunks = [];
            let size = 0;
            const end = (0,clock .rj)() + WHOLE_MS;
            for await (const chunk of await (0,fetch .nE)(url, options, { requests: 0, bytes: 0 }, signal)) {
                size += chunk.length;
                if (size > most)
                    throw new UnreadableProfile(`${url.href} has more than ${most} bytes.`);
                if ((0,clock .rj)() > end)
                    throw new ServerAway(`${url.href} was not there whole in ${WHOLE_MS / 60_000} minutes.`);
                chunks.push(chunk);
            }
            return Buffer.concat(chunks);
        });
    }
    catch (error) {
        if (error instanceof fetch .m_)
            return undefined;
        if (error instanceof fetch .Dr)
            throw new ServerAway(`${(0,errors .bD)(error)}.`);
        throw error;
    }
}
function readOne(name, bytes) {
    try {
        return textOf(name, bytes());
    }
    catch (error) {
        throw error instanceof errors .yo ? new UnreadableProfile(error.message) : error;
    }
}
function textOf(name, bytes) {
    try {
        const plain = name.endsWith('.gz') ? (0,external_node_zlib_.gunzipSync)(bytes, { maxOutputLength: MOST_LIST }) : bytes;
        return new TextDecoder('utf-8', { fatal: true }).decode(plain);
    }
    catch (error) {
        throw new errors .yo(`${name} cannot be read as text: ${(0,errors .bD)(error)}.`);
    }
}
function httpUrl(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
        throw new errors .yo('The address of the profiles must begin with http:// or https://.');
    }
    if (url.username !== '' || url.password !== '') {
        throw new errors .yo('The address of the profiles has a name or password in it, which would be shown. Leave it out.');
    }
    return url;
}
function withSlash(url) {
    return url.pathname.endsWith('/') ? url : new URL(`${url.href}/`);
}

;// CONCATENATED MODULE: ./.build/pipeline/dispatch/profiles.js








async function dispatchProfiles({ host, inputs, config, signal, destination }) {
    const path = statePath(host, inputs, config);
    const source = sourceOf(host, { from: inputs.from, config, path }, signal);
    const state = new SentSoFar(path, source.name);
    const match = inputs.match === '' ? (config?.match ?? '') : inputs.match;
    const listed = (await source.list()).filter(({ name }) => match === '' || (0,matching .SB)(name, match));
    const isPriming = state.isFirst && inputs.prime;
    const noted = new Map();
    const dues = [];
    let refusal;
    let leftOut = 0;
    let read = 0;
    for (const { name, stamp, fault } of listed) {
        signal.throwIfAborted();
        if (fault !== undefined) {
            leftOut += 1;
            host.annotate({ level: 'warning', title: 'Dispatch', message: `${(0,runner_inputs .WU)(name)} is left out: ${fault}.` });
            continue;
        }
        const known = state.item(name);
        if (known !== undefined && stamp !== null && known.stamp === stamp)
            continue;
        const text = await readProfile(host, source, name);
        if (text === undefined)
            continue;
        if (text instanceof UnreadableProfile) {
            leftOut += 1;
            if (text instanceof RefusedProfile)
                refusal ??= text;
            continue;
        }
        read += 1;
        const digest = digestOfProfile(text);
        if (digest === undefined) {
            leftOut += 1;
            host.annotate({ level: 'warning', title: 'Dispatch', message: `${name} is not JSON, and is left out.` });
            continue;
        }
        const next = { stamp, digest, sent: known?.sent ?? 0 };
        if (isPriming || known?.digest === digest)
            noted.set(name, next);
        else
            dues.push({ name, text, next: { ...next, sent: next.sent + 1 } });
    }
    if (refusal !== undefined && read === 0)
        throw refusal;
    const there = new Set(listed.map(({ name }) => name));
    const gone = Object.keys(state.now.items).filter((name) => !there.has(name));
    for (const name of gone)
        noted.set(name, null);
    state.keep({}, noted);
    if (gone.length > 0)
        host.info(`No longer there: ${gone.slice(0, 20).join(', ')}.`);
    if (isPriming) {
        host.info(`The first run: ${noted.size} profiles of ${source.name} are noted, and nothing is sent. Those that change from now on are.`);
        tellSent(host, [], 0);
        return;
    }
    if (dues.length === 0) {
        const others = leftOut === 0 ? '' : `, and ${leftOut} are left out`;
        host.info(`Nothing changed: ${listed.length - leftOut} profiles of ${source.name} are as they were${others}.`);
        tellSent(host, [], 0);
        return;
    }
    await sendProfiles(host, state, dues, await destination());
}
async function readProfile(host, source, name) {
    try {
        return await source.read(name);
    }
    catch (error) {
        if (!(error instanceof UnreadableProfile))
            throw error;
        host.annotate({ level: 'warning', title: 'Dispatch', message: `${name} is left out: ${error.message}` });
        return error;
    }
}
async function sendProfiles(host, state, dues, destination) {
    const sent = [];
    const failures = [];
    for (const one of pack(dues, destination, state.now.pending)) {
        if (one.kind === 'refused') {
            failures.push(`${one.due.name}: ${one.reason}`);
            continue;
        }
        state.keep({ pending: one.parcel.id });
        const said = await destination.send(one.parcel);
        state.keep({ pending: null }, new Map(one.dues.map(({ name, next }) => [name, next])));
        const names = one.dues.map(({ name }) => name);
        sent.push(...names);
        host.info(`${names.join(', ')} ${said}.`);
    }
    tellSent(host, sent, failures.length);
    if (failures.length > 0)
        host.fail(`${failures.length} of ${dues.length} profiles could not be sent. ${failures.join('; ')}`);
}
function sourceOf(host, { from, config, path }, signal) {
    if (/^https?:/i.test(from))
        return profileServer(from, undefined, signal);
    if (from !== '') {
        const folder = (0,external_node_path_.resolve)(host.workspace, from);
        if ((0,external_node_fs_.existsSync)(folder) && (0,external_node_fs_.statSync)(folder).isDirectory())
            return profileFolder(from, folder, path);
        throw new errors .yo(`Input "from" must be a folder of profiles or the address of a server, but ${(0,runner_inputs .WU)(from)} is neither.`);
    }
    const { infoUrl, folderUrl } = config ?? {};
    if (infoUrl !== undefined)
        return profileServer(infoUrl, folderUrl, signal);
    throw new errors .dz('What may have changed? Give a folder of profiles or a server (--from), two commits (--commits A..B), or --config config.ini.');
}

;// CONCATENATED MODULE: ./.build/pipeline/dispatch/main.js









async function dispatch(host, print) {
    for (const name of ['amqp', 'github-token']) {
        const value = host.input(name).trim();
        if (value !== '')
            host.secret(value);
    }
    const inputs = (0,runner_inputs .Ko)(dispatch_inputs .C, (name) => host.input(name));
    const config = (0,config_ini .X)(host, inputs.config);
    const interrupt = (0,process_interrupt .Y)();
    const stop = new AbortController();
    interrupt.onFirst(() => stop.abort());
    const { signal } = stop;
    let opened;
    const destination = async () => (opened ??= await openDestination(host, { inputs, config, signal }, print));
    const work = async () => {
        try {
            const one = { host, inputs, config, signal, destination };
            await (inputs.commits === '' ? dispatchProfiles(one) : dispatchCommits(one));
        }
        finally {
            await opened?.close();
        }
    };
    try {
        await (0,process_interrupt .m)(host, interrupt, work);
    }
    catch (error) {
        if (!(error instanceof connection .MI))
            throw error;
        throw new errors .yo(`${error.message}. What was not sent is sent the next time.`);
    }
    finally {
        interrupt.dispose();
    }
}


/***/ }),

/***/ 62297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    QP: () => (  chooseAddress),
    QW: () => (  withoutBroker),
    ZM: () => (  madeAt),
    h3: () => (  shownBroker)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);


const PUBLIC = 'guest';
const PORTS = { amqp: 5672, amqps: 5671 };
const EXAMPLE = 'amqps://name:password@broker.example.org/vhost';
const VARIABLE = 'RABBITMQ_URL';
function readAddress(text) {
    let url;
    try {
        url = new URL(text);
    }
    catch {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`The address of the broker is no address; give it as ${EXAMPLE}.`);
    }
    const protocol = url.protocol.slice(0, -1);
    if (protocol !== 'amqp' && protocol !== 'amqps') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`The address of the broker must begin with amqp:// or amqps://, as ${EXAMPLE}.`);
    }
    if (url.hostname === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`The address of the broker names no host; give it as ${EXAMPLE}.`);
    if (url.search !== '' || url.hash !== '') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('The address of the broker has something after the vhost; write ? as %3F and # as %23.');
    }
    const isAnonymous = url.username === '' && url.password === '';
    return {
        protocol,
        hostname: url.hostname.replace(/^\[|\]$/g, ''),
        port: url.port === '' ? PORTS[protocol] : Number(url.port),
        username: isAnonymous ? PUBLIC : decoded(url.username),
        password: isAnonymous ? PUBLIC : decoded(url.password),
        vhost: url.pathname === '' || url.pathname === '/' ? '/' : decoded(url.pathname.slice(1)),
    };
}
function chooseAddress(host, given, ofConfig) {
    const text = given === '' ? (host.environment[VARIABLE] ?? '').trim() : given;
    if (text.includes('@'))
        host.secret(text);
    const address = text === '' ? ofConfig : readAddress(text);
    if (address === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .dz(`Which broker? Set BAKEHOUSE_AMQP or ${VARIABLE}, or give --amqp @FILE: ${EXAMPLE}. Or name packuilon's configuration: --config config.ini.`);
    }
    const { password } = address;
    if (password !== '' && password !== PUBLIC) {
        host.secret(password);
        host.secret(encodeURIComponent(password));
    }
    return address;
}
function shownBroker({ protocol, hostname, port, vhost }) {
    const name = hostname.includes(':') ? `[${hostname}]` : hostname;
    return `${protocol}://${name}:${port}${vhost === '/' ? '' : `/${encodeURIComponent(vhost)}`}`;
}
function madeAt(host, address) {
    return (queue) => host.annotate({
        level: 'warning',
        title: 'Queue',
        message: `There was no queue ${queue} at ${shownBroker(address)}, so it was made, durable and empty. Is it the one that is meant? Look at --queue, and at the vhost in the address.`,
    });
}
function withoutBroker(environment) {
    const own = new Set([VARIABLE, (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .HV)('amqp')]);
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !own.has(name)));
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('The address of the broker has a % that begins no character; write it as %25.');
    }
}


/***/ }),

/***/ 46894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D4: () => (  BadMessage),
    _8: () => (  readMessage),
    bI: () => (  MOST_BODY)
  });
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52948);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1252);
  var _plan_request_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29078);
  var _plan_request_git_address_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43967);
  var _requests_identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6564);







class BadMessage extends _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo {
}
const MOST_BODY = 4 * 1024 * 1024;
const MOST_LEGS = 1000;
function readMessage(body, messageId) {
    if (body.length === 0)
        throw new BadMessage('The message is empty.');
    if (body.length > MOST_BODY) {
        throw new BadMessage(`The message has ${body.length} bytes; at most ${MOST_BODY} are read.`);
    }
    const text = textOf(body);
    const value = parsed(text);
    if (!(0,_core_values_js__WEBPACK_IMPORTED_MODULE_6__  .Gv)(value))
        throw new BadMessage('The message is JSON, but no object.');
    const wish = wishOf(value, text);
    const ofBody = wish.kind === 'profile' ? undefined : value['id'];
    if (ofBody !== undefined && typeof ofBody !== 'string')
        throw new BadMessage('The id in the message is no string.');
    const ids = [...new Set([messageId ?? '', ofBody ?? ''].filter((one) => one !== ''))];
    const [id = null] = ids;
    if (ids.length > 1)
        throw new BadMessage(`The message has two ids: ${ids.join(' and ')}.`);
    if (id !== null)
        bad(() => (0,_requests_identity_js__WEBPACK_IMPORTED_MODULE_5__  .Os)(id, 'The id of the message'));
    return { wish, id, digest: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__  .fg)(body), label: labelOf(wish, value) };
}
function wishOf(value, text) {
    const { giturl, only, system } = value;
    if (giturl !== undefined) {
        bad(() => (0,_plan_request_request_js__WEBPACK_IMPORTED_MODULE_3__  .y)({ text, name: 'The message', from: [] }));
        return { kind: 'request', request: text };
    }
    if (only !== undefined) {
        const words = typeof only === 'string' ? only.split(/[\n,]/) : only;
        if (!Array.isArray(words))
            throw new BadMessage('`only` of the message must name legs: a string, or a list of them.');
        const legs = words.map((one) => (typeof one === 'string' ? one.trim() : ''));
        if (legs.length === 0 || legs.length > MOST_LEGS || legs.some((leg) => leg === '' || /[\p{Cc},]/u.test(leg))) {
            throw new BadMessage(`\`only\` of the message must name 1 to ${MOST_LEGS} legs.`);
        }
        return { kind: 'legs', only: legs };
    }
    if ((0,_core_values_js__WEBPACK_IMPORTED_MODULE_6__  .Gv)(system)) {
        bad(() => (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__  .GF)('The message', value));
        return { kind: 'profile', profile: text };
    }
    const members = Object.keys(value).slice(0, 8).join(', ').slice(0, 200);
    throw new BadMessage(`The message is neither a profile (system), a build request (giturl) nor legs of a manifest (only); it has ${members === '' ? 'no members' : members}.`);
}
function labelOf(wish, value) {
    if (wish.kind === 'request')
        return `request for ${printable((0,_plan_request_git_address_js__WEBPACK_IMPORTED_MODULE_4__  .fy)(String(value['giturl'])) ?? 'a repository')}`;
    if (wish.kind === 'legs')
        return `legs ${printable(wish.only.join(', '))}`;
    const personality = ['personality', 'name'].reduce((at, name) => ((0,_core_values_js__WEBPACK_IMPORTED_MODULE_6__  .Gv)(at) ? at[name] : undefined), value['system']);
    return `profile ${typeof personality === 'string' ? printable(personality) : 'without a personality'}`;
}
function printable(text) {
    return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '?').slice(0, 100);
}
function textOf(body) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(body);
    }
    catch {
        throw new BadMessage('The message is not UTF-8 text.');
    }
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new BadMessage(`The message is not JSON: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bD)(error).replace(/\s+/g, ' ').slice(0, 200)}.`);
    }
}
function bad(check) {
    try {
        check();
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo))
            throw error;
        throw new BadMessage(error.message);
    }
}


/***/ }),

/***/ 2988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    v: () => (  SummaryTurns)
  });
const MOST_BYTES = 600 * 1024;
class SummaryTurns {
    #last = Promise.resolve();
    #bytes = 0;
    #dropped = false;
    async add(host, markdown) {
        const size = Buffer.byteLength(markdown);
        if (this.#bytes + size > MOST_BYTES) {
            if (this.#dropped)
                return;
            this.#dropped = true;
            return this.#write(host, '\n_The summaries of further legs are left out: a step has 1 MiB. Their records have everything._\n');
        }
        this.#bytes += size;
        return this.#write(host, markdown);
    }
    async #write(host, markdown) {
        const before = this.#last;
        const mine = (async () => {
            await before;
            await host.summary(markdown);
        })();
        this.#last = mine.catch(() => { });
        return mine;
    }
}


/***/ })

};
