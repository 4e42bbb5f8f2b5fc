export const id = 7719;
export const ids = [7719];
export const modules = {

/***/ 91284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Z: () => (  wordsOf),
    k: () => (  createWire)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37067);
  var node_https__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44708);
  var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
  var _clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94850);
  var _side_by_side_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39535);
  var _silence_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76310);







const CALL_MS = 120_000;
const TRIES = 5;
const IDLE_MS = 60_000;
const STORING_MS = 45 * 60_000;
const MOST_BYTES = 16 * 1024 * 1024;
const LONGEST_PAUSE_MS = 20_000;
const FIRST_PAUSE_MS = 400;
const REPEATABLE = new Set(['GET', 'DELETE', 'PUT']);
const NOT_BEGUN = new Set([429]);
const PASSING = new Set([429, 500, 502, 503, 504]);
function createWire(tls, environment, limits = {}) {
    const { callMs = CALL_MS, tries = TRIES } = limits;
    const agents = agentsOf(tls, environment);
    const send = async (whom, request) => {
        const signal = eitherOf(limits.signal, request.signal);
        const until = (0,_clock_js__WEBPACK_IMPORTED_MODULE_4__  .rj)() + callMs;
        const once = async () => {
            const left = until - (0,_clock_js__WEBPACK_IMPORTED_MODULE_4__  .rj)();
            const streams = typeof request.body === 'object';
            const reply = await answer(whom, request, agents, signal, streams ? undefined : Math.max(1, left));
            if (PASSING.has(reply.status))
                throw new PassingReply(reply);
            return reply;
        };
        try {
            return await (0,_side_by_side_js__WEBPACK_IMPORTED_MODULE_6__  .L)(once, (error, attempts) => {
                const pause = pauseOf(error, attempts);
                if (!mayRepeat(request, error) || attempts >= tries || signal?.aborted === true)
                    return undefined;
                return (0,_clock_js__WEBPACK_IMPORTED_MODULE_4__  .rj)() + pause < until ? pause : undefined;
            }, (ms) => (0,_clock_js__WEBPACK_IMPORTED_MODULE_4__  .fm)(ms, signal));
        }
        catch (error) {
            if (error instanceof PassingReply)
                return error.reply;
            throw error;
        }
    };
    const open = async (whom, request) => {
        const message = await beginning(whom, request, agents, eitherOf(limits.signal, request.signal), callMs);
        if (message.statusCode === 200 || message.statusCode === 206)
            return { stream: message };
        return replyOf(whom, message);
    };
    return { send, open };
}
function eitherOf(all, one) {
    return all === undefined || one === undefined ? (all ?? one) : AbortSignal.any([all, one]);
}
class PassingReply extends Error {
    reply;
    constructor(reply) {
        super(`HTTP ${reply.status}`);
        this.reply = reply;
    }
}
function mayRepeat({ method, body }, error) {
    if (typeof body === 'object')
        return false;
    if (error instanceof _silence_js__WEBPACK_IMPORTED_MODULE_5__  .A)
        return error.isUnsent || (REPEATABLE.has(method) && !error.isFinal);
    if (!(error instanceof PassingReply))
        return false;
    return REPEATABLE.has(method) || NOT_BEGUN.has(error.reply.status);
}
function pauseOf(error, attempts) {
    const said = error instanceof PassingReply ? Number(error.reply.headers['retry-after']) * 1000 : Number.NaN;
    const own = FIRST_PAUSE_MS * 2 ** (attempts - 1);
    return Math.min(LONGEST_PAUSE_MS, Number.isFinite(said) && said > 0 ? said : own * (0.75 + Math.random() / 2));
}
function agentsOf({ verify, caFile, certFile, keyFile, authorities }, environment) {
    const common = { keepAlive: true, maxSockets: 16, timeout: IDLE_MS, proxyEnv: { ...environment } };
    const file = (path) => (path === null ? undefined : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path));
    const [ca, cert, key] = [caFile, certFile, keyFile].map(file);
    const secure = {
        ...common,
        rejectUnauthorized: verify,
        ...(ca === undefined ? {} : { ca }),
        ...(cert === undefined ? {} : { cert }),
        ...(key === undefined ? {} : { key }),
    };
    return { http: new node_http__WEBPACK_IMPORTED_MODULE_1__.Agent(common), https: new node_https__WEBPACK_IMPORTED_MODULE_2__.Agent(secure), authorities };
}
async function answer(whom, request, agents, signal, ms) {
    const started = (0,_clock_js__WEBPACK_IMPORTED_MODULE_4__  .rj)();
    const message = await beginning(whom, request, agents, signal, ms);
    return replyOf(whom, message, ms === undefined ? undefined : Math.max(1, ms - ((0,_clock_js__WEBPACK_IMPORTED_MODULE_4__  .rj)() - started)));
}
async function beginning(whom, { method, url, headers, body }, agents, signal, ms) {
    if (signal?.aborted === true)
        throw new _silence_js__WEBPACK_IMPORTED_MODULE_5__  .A(whom, 'the time was over before it was asked', { isFinal: true });
    const secure = url.protocol === 'https:';
    const length = typeof body === 'string' ? { 'Content-Length': String(Buffer.byteLength(body)) } : {};
    const options = {
        method,
        headers: { ...headers, ...length },
        agent: secure ? agents.https : agents.http,
        timeout: IDLE_MS,
    };
    return await new Promise((resolve, reject) => {
        let isSent = false;
        let isWhole = false;
        const fail = (error) => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', stop);
            reject(error instanceof _silence_js__WEBPACK_IMPORTED_MODULE_5__  .A ? error : _silence_js__WEBPACK_IMPORTED_MODULE_5__  .A.of(whom, error, isSent, agents.authorities));
        };
        const request = (secure ? node_https__WEBPACK_IMPORTED_MODULE_2__ : node_http__WEBPACK_IMPORTED_MODULE_1__).request(url, options, (message) => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', stop);
            resolve(message);
        });
        const late = () => {
            const seconds = Math.round((ms ?? IDLE_MS) / 1000);
            request.destroy(new _silence_js__WEBPACK_IMPORTED_MODULE_5__  .A(whom, `it did not answer within ${seconds} s`, { isFinal: ms !== undefined }));
        };
        const stop = () => {
            request.destroy(new _silence_js__WEBPACK_IMPORTED_MODULE_5__  .A(whom, 'it had not answered when the time was over', { isFinal: true }));
        };
        const timer = ms === undefined ? undefined : setTimeout(late, ms);
        signal?.addEventListener('abort', stop, { once: true });
        const idle = () => isWhole
            ? 'it did not say for three quarters of an hour that it has it all'
            : 'nothing moved on the connection for a minute';
        request.on('timeout', () => request.destroy(new _silence_js__WEBPACK_IMPORTED_MODULE_5__  .A(whom, idle(), {})));
        request.on('socket', (socket) => {
            if (socket.connecting)
                socket.once(secure ? 'secureConnect' : 'connect', () => void (isSent = true));
            else
                isSent = true;
        });
        request.on('error', fail);
        const wait = () => {
            isWhole = true;
            request.setTimeout(STORING_MS);
        };
        if (typeof body === 'object')
            (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(body, request).then(wait, fail);
        else
            request.end(body);
    });
}
async function replyOf(whom, message, ms = IDLE_MS) {
    const chunks = [];
    let bytes = 0;
    const deadline = setTimeout(() => message.destroy(new _silence_js__WEBPACK_IMPORTED_MODULE_5__  .A(whom, 'its answer does not end', { isFinal: true })), ms);
    try {
        for await (const chunk of message) {
            const part = Buffer.from(chunk);
            bytes += part.length;
            if (bytes > MOST_BYTES)
                throw new _silence_js__WEBPACK_IMPORTED_MODULE_5__  .A(whom, `it sends more than ${MOST_BYTES} bytes`, { isFinal: true });
            chunks.push(part);
        }
    }
    catch (error) {
        throw error instanceof _silence_js__WEBPACK_IMPORTED_MODULE_5__  .A ? error : _silence_js__WEBPACK_IMPORTED_MODULE_5__  .A.of(whom, error, true, '');
    }
    finally {
        clearTimeout(deadline);
        if (!message.complete)
            message.destroy();
    }
    return { status: message.statusCode ?? 0, headers: message.headers, text: Buffer.concat(chunks).toString('utf8') };
}
function wordsOf({ text }) {
    return (0,_silence_js__WEBPACK_IMPORTED_MODULE_5__  .T)(text);
}


/***/ }),

/***/ 97768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    LR: () => (  markClaims),
    bk: () => (  markIn),
    l6: () => (  MARK_VARIABLE)
  });
const MARK_VARIABLE = 'bakehouse_mark';
const CLAIM = 'mark:';
function markClaims(variables, mark) {
    return variables.some(({ name }) => name === MARK_VARIABLE) ? [`${CLAIM}${mark}`] : [];
}
function markIn({ claims }) {
    const found = claims.find((claim) => claim.startsWith(CLAIM))?.slice(CLAIM.length) ?? '';
    return /^[0-9a-f]{32}$/.test(found) ? found : null;
}


/***/ }),

/***/ 45237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    X: () => (  isOtherBuild)
  });
function isOtherBuild(build, { otherBuilds }) {
    return otherBuilds.includes(build) || otherBuilds.includes(build.split('.').at(-2) ?? '');
}


/***/ }),

/***/ 95269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    S: () => (  NO_KEY),
    a: () => (  saidPassed)
  });
function saidPassed({ verification }, id) {
    return verification === null
        ? `${id} was found instead of baked, and so must have passed its tests in an earlier run`
        : `its record says that ${id} passed its tests`;
}
const NO_KEY = {
    kind: 'unknown',
    reason: 'its record has no bake key, by which it could be asked for',
};


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

/***/ 58236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  connectGoogle: () => (  connectGoogle),
  hasGoogleCredentials: () => (  hasGoogleCredentials)
});

var external_node_fs_ = __webpack_require__(73024);
var clock = __webpack_require__(94850);
var errors = __webpack_require__(8005);
var http_wire = __webpack_require__(91284);
var schemas = __webpack_require__(2503);
var trouble = __webpack_require__(45991);
;// CONCATENATED MODULE: ./.build/providers/gcp/cloud/compute.js



const BASE = 'https://compute.googleapis.com/compute/v1/';
const PROJECTS = 'https://cloudresourcemanager.googleapis.com/v1/projects/';
const MOST_PAGES = 500;
const FIRST_PAUSE_MS = 150;
const LONGEST_PAUSE_MS = 5000;
const MOST_RIGHTS = 100;
const operation = schemas .Ikc({
    name: schemas .YjP().regex(/^[\w-]{1,200}$/),
    status: schemas .YjP(),
    zone: schemas .YjP().optional(),
    error: schemas .Ikc({ errors: schemas .YOg(schemas .L5J()) }).optional(),
    httpErrorStatusCode: schemas .aig().optional(),
});
function createCompute(wire, authorize, { signal } = {}) {
    const ask = async (method, url, body) => {
        const send = async (again) => {
            const headers = {
                Accept: 'application/json',
                Authorization: await authorize(again),
                'User-Agent': 'bakehouse',
                ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
            };
            const content = body === undefined ? {} : { body: JSON.stringify(body) };
            return wire.send('Google Cloud', { method, url, headers, ...content });
        };
        const reply = await send(false);
        return reply.status === 401 ? send(true) : reply;
    };
    const at = (path, query = {}) => {
        const url = new URL(path, BASE);
        for (const [name, value] of Object.entries(query))
            url.searchParams.set(name, value);
        return url;
    };
    const read = async (url, path) => {
        const reply = await ask('GET', url);
        if (reply.status === 404)
            return undefined;
        if (reply.status !== 200)
            throw new trouble .Wy(shortOf(path), reply);
        return reply;
    };
    const begin = async (method, path, body, query) => {
        const reply = await ask(method, at(path, query), method === 'DELETE' ? undefined : (body ?? {}));
        if (reply.status === 404 && !/\/(?:images|instances)$/.test(path))
            return undefined;
        if (reply.status !== 200)
            throw new trouble .Wy(shortOf(path), reply);
        return formed(path, reply, operation);
    };
    const settle = async (first, path) => {
        const [scope = ''] = /^projects\/[^/]+\/(?:global|zones\/[^/]+)/.exec(path) ?? [];
        const where = `${scope}/operations/${first.name}`;
        let now = first;
        for (let pause = FIRST_PAUSE_MS; now.status !== 'DONE'; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
            await (0,clock .fm)(pause, signal);
            const reply = await read(at(where), where);
            if (reply === undefined)
                return;
            now = formed(where, reply, operation);
        }
        if (now.error === undefined)
            return;
        const text = JSON.stringify({ error: now.error });
        throw new trouble .Wy(shortOf(path), { status: now.httpErrorStatusCode ?? 409, text });
    };
    return {
        get: async (path, form, query) => {
            const reply = await read(at(path, query), path);
            return reply === undefined ? undefined : formed(path, reply, form);
        },
        all: async (path, item, query) => {
            const page = schemas .Ikc({ items: schemas .YOg(item).optional(), nextPageToken: schemas .YjP().optional() });
            const found = [];
            let token = '';
            for (let pages = 0;; pages += 1) {
                if (pages === MOST_PAGES)
                    throw new trouble .eF(`${shortOf(path)} has more than ${MOST_PAGES} pages`);
                const reply = await read(at(path, { ...query, ...(token === '' ? {} : { pageToken: token }) }), path);
                if (reply === undefined)
                    return undefined;
                const { items = [], nextPageToken = '' } = formed(path, reply, page);
                found.push(...items);
                if (nextPageToken === '')
                    return found;
                token = nextPageToken;
            }
        },
        change: async (method, path, body, query) => {
            const begun = await begin(method, path, body, query);
            if (begun !== undefined)
                await settle(begun, path);
            return begun !== undefined;
        },
        begin: async (method, path, body, query) => (await begin(method, path, body, query)) !== undefined,
        post: async (path, form, body) => {
            const reply = await ask('POST', at(path), body);
            if (reply.status === 404)
                return undefined;
            if (reply.status !== 200)
                throw new trouble .Wy(shortOf(path), reply);
            return formed(path, reply, form);
        },
        rightsOn: async (project, rights) => {
            const held = [];
            for (let first = 0; first < rights.length; first += MOST_RIGHTS) {
                const body = { permissions: rights.slice(first, first + MOST_RIGHTS) };
                const reply = await ask('POST', new URL(`${PROJECTS}${project}:testIamPermissions`), body);
                if (reply.status !== 200)
                    throw new trouble .Wy(`the rights on ${project}`, reply);
                held.push(...formed(project, reply, schemas .Ikc({ permissions: schemas .YOg(schemas .YjP()).default([]) })).permissions);
            }
            return held;
        },
    };
}
function formed(path, { text }, form) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
    }
    const read = form.safeParse(value);
    if (read.success)
        return read.data;
    const [first] = read.error.issues;
    const where = first?.path.join('.') ?? '';
    throw new trouble .eF(`${shortOf(path)} is told in another form than is known: ${where} ${first?.message ?? ''}`);
}
function shortOf(path) {
    return `Google Cloud, ${path.replace(/^projects\/[^/]+\/?/, '') || 'the project'}`;
}

var sign_in = __webpack_require__(11615);
;// CONCATENATED MODULE: ./.build/providers/gcp/cloud/connect.js






const NEARLY_MS = 2 * 60_000;
function hasGoogleCredentials(environment) {
    return (0,sign_in .UI)(environment) !== undefined;
}
const connectGoogle = async (environment, limits = {}) => {
    const way = (0,sign_in .UI)(environment);
    if (way === undefined) {
        throw new errors .yo('Google Cloud: no credentials are there. Use google-github-actions/auth, or set GOOGLE_APPLICATION_CREDENTIALS to the file of a key, or sign in with gcloud auth application-default login.');
    }
    const authorities = 'name the file of it in SSL_CERT_FILE, by which Packer goes, too';
    const caFile = environment['SSL_CERT_FILE'] || null;
    if (caFile !== null && !(0,external_node_fs_.existsSync)(caFile))
        throw new errors .yo(`Google Cloud: SSL_CERT_FILE names ${caFile}, which is not there.`);
    const tls = { verify: true, caFile, certFile: null, keyFile: null, authorities };
    const wire = (0,http_wire .k)(tls, environment, limits);
    let held;
    const signedIn = async (again) => {
        if (again || held === undefined || held.ends < (0,clock .rj)() + NEARLY_MS) {
            const token = await (0,sign_in .Jv)(way, wire);
            held = { token, ends: (0,clock .rj)() + token.seconds * 1000 };
        }
        return held.token;
    };
    await signedIn(false);
    const compute = createCompute(wire, async (again) => `Bearer ${(await signedIn(again)).text}`, limits);
    return { compute, project: (0,sign_in .G2)(environment, way) };
};


/***/ }),

/***/ 11615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    G2: () => (  ownProject),
    Jv: () => (  signIn),
    UI: () => (  signInOf)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
  var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
  var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8005);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1252);
  var _paths_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40108);
  var _trouble_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45991);









const secret = zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().min(1);
const https = zod__WEBPACK_IMPORTED_MODULE_6__  .OZ5({ protocol: /^https$/ });
const serviceAccount = zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_6__  .euz('service_account'),
    client_email: secret,
    private_key: secret,
    private_key_id: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().optional(),
    project_id: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().optional(),
    token_uri: https.default('https://oauth2.googleapis.com/token'),
});
const externalAccount = zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_6__  .euz('external_account'),
    audience: secret,
    subject_token_type: secret,
    token_url: https.default('https://sts.googleapis.com/v1/token'),
    service_account_impersonation_url: https.optional(),
    credential_source: zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({
        file: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().optional(),
        url: zod__WEBPACK_IMPORTED_MODULE_6__  .OZ5({ protocol: /^https?$/ }).optional(),
        headers: zod__WEBPACK_IMPORTED_MODULE_6__  .g1P(zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_6__  .YjP()).optional(),
        format: zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_6__  .k5n(['text', 'json']), subject_token_field_name: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().optional() }).optional(),
    }),
});
const authorizedUser = zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_6__  .euz('authorized_user'),
    client_id: secret,
    client_secret: secret,
    refresh_token: secret,
    quota_project_id: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().optional(),
});
const credentialFile = zod__WEBPACK_IMPORTED_MODULE_6__  .gMt('type', [serviceAccount, externalAccount, authorizedUser]);
const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';
const HOUR = 3600;
const METADATA = 'metadata.google.internal';
const PRODUCT = '/sys/class/dmi/id/product_name';
function signInOf(environment, product = PRODUCT) {
    const said = (...names) => names.map((name) => environment[name] ?? '').find((one) => one !== '') ?? '';
    const text = said('GOOGLE_OAUTH_ACCESS_TOKEN', 'CLOUDSDK_AUTH_ACCESS_TOKEN');
    if (text !== '')
        return { kind: 'token', text };
    const given = said('GOOGLE_CREDENTIALS');
    if (given.trimStart().startsWith('{'))
        return { kind: 'text', text: given };
    const path = said('GOOGLE_APPLICATION_CREDENTIALS', 'GOOGLE_GHA_CREDS_PATH') || given;
    if (path !== '')
        return { kind: 'file', path };
    const folder = said('CLOUDSDK_CONFIG') || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(said('HOME') || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)(), '.config', 'gcloud');
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'application_default_credentials.json');
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(own))
        return { kind: 'file', path: own };
    const host = said('GCE_METADATA_HOST');
    if (host !== '')
        return { kind: 'machine', host };
    return isOfGoogle(product) ? { kind: 'machine', host: METADATA } : undefined;
}
function isOfGoogle(product) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(product, 'utf8').startsWith('Google');
    }
    catch {
        return false;
    }
}
function ownProject(environment, way = signInOf(environment)) {
    const names = ['GOOGLE_CLOUD_PROJECT', 'GOOGLE_PROJECT', 'GCLOUD_PROJECT', 'CLOUDSDK_CORE_PROJECT'];
    const named = names.map((name) => environment[name] ?? '').find((one) => one !== '');
    if (named !== undefined)
        return _paths_js__WEBPACK_IMPORTED_MODULE_7__  .yl.test(named) ? named : null;
    if (way?.kind !== 'file' && way?.kind !== 'text')
        return null;
    try {
        const project = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .C5)(JSON.parse(way.kind === 'text' ? way.text : (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(way.path, 'utf8')), 'project_id');
        return typeof project === 'string' && _paths_js__WEBPACK_IMPORTED_MODULE_7__  .yl.test(project) ? project : null;
    }
    catch {
        return null;
    }
}
async function signIn(way, wire) {
    if (way.kind === 'token')
        return { text: checkedToken(way.text, 'the access token of the environment'), seconds: HOUR };
    if (way.kind === 'machine') {
        const url = new URL('http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token');
        if (way.host !== METADATA)
            url.host = way.host;
        const whom = `the metadata server at ${url.host}`;
        return tokenOf(whom, await wire.send(whom, { method: 'GET', url, headers: { 'Metadata-Flavor': 'Google' } }));
    }
    const file = readCredentials(way);
    if (file.type === 'service_account') {
        const form = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: assertionOf(file) };
        return exchange(wire, file.token_uri, form);
    }
    if (file.type === 'authorized_user') {
        const { client_id, client_secret, refresh_token } = file;
        const form = { grant_type: 'refresh_token', client_id, client_secret, refresh_token };
        return exchange(wire, 'https://oauth2.googleapis.com/token', form);
    }
    const federated = await exchange(wire, file.token_url, {
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
        audience: file.audience,
        scope: SCOPE,
        subject_token: await subjectToken(file.credential_source, wire),
        subject_token_type: file.subject_token_type,
    });
    const { service_account_impersonation_url: account } = file;
    return account === undefined ? federated : impersonate(wire, new URL(account), federated);
}
function readCredentials(way) {
    const what = way.kind === 'file' ? `the credential file ${way.path}` : 'GOOGLE_CREDENTIALS';
    let value;
    try {
        value = JSON.parse(way.kind === 'file' ? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(way.path, 'utf8') : way.text);
    }
    catch (error) {
        const why = error instanceof SyntaxError ? 'it is no JSON' : (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .bD)(error);
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(`Google Cloud: ${what} cannot be read: ${why}.`);
    }
    const read = credentialFile.safeParse(value);
    if (read.success)
        return read.data;
    const type = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .C5)(value, 'type');
    const kinds = 'service_account, external_account and authorized_user';
    const known = /^(?:service_account|external_account|authorized_user)$/.test(String(type));
    const where = read.error.issues[0]?.path.join('.') ?? '';
    const why = known ? `its member ${where} is missing, or is none` : `its type is none of ${kinds}`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(`Google Cloud: ${what} cannot be signed in with: ${why}.`);
}
function assertionOf({ client_email, private_key, private_key_id, token_uri }) {
    const now = Math.floor(Date.now() / 1000);
    const key = private_key_id === undefined ? {} : { kid: private_key_id };
    const claims = { iss: client_email, scope: SCOPE, aud: token_uri, iat: now, exp: now + HOUR };
    const parts = [{ alg: 'RS256', typ: 'JWT', ...key }, claims];
    const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    try {
        return `${text}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createSign)('RSA-SHA256').update(text).sign(private_key, 'base64url')}`;
    }
    catch {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo('Google Cloud: the private key of the credential file is none that can sign.');
    }
}
async function subjectToken({ file, url, headers = {}, format }, wire) {
    let text;
    if (file !== undefined) {
        try {
            text = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8');
        }
        catch (error) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(`Google Cloud: the file of the federated token cannot be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .bD)(error)}.`);
        }
    }
    else if (url !== undefined) {
        const where = new URL(url);
        const whom = `the token service at ${where.host}`;
        const reply = await wire.send(whom, {
            method: 'GET',
            url: where,
            headers: { Accept: 'application/json', ...headers },
        });
        if (reply.status !== 200) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(`Google Cloud: ${whom} gives this job no token to sign in with (HTTP ${reply.status}). GitHub's needs \`permissions: id-token: write\`, and answers only while the job runs.`);
        }
        text = reply.text;
    }
    else {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo('Google Cloud: the credential file says neither a file nor an address of its token.');
    }
    const name = format?.type === 'json' ? (format.subject_token_field_name ?? '') : undefined;
    const token = name === undefined ? text.trim() : (0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .C5)(parsed(text), name);
    if (typeof token === 'string' && token !== '')
        return token;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo('Google Cloud: what is to be the federated token is none.');
}
async function exchange(wire, address, form) {
    const url = new URL(address);
    const whom = `the sign-in at ${url.host}`;
    const reply = await wire.send(whom, {
        method: 'POST',
        url,
        headers: {
            Accept: 'application/json',
            'Content-Type': 'application/x-www-form-urlencoded',
            'User-Agent': 'bakehouse',
        },
        body: new URLSearchParams(form).toString(),
    });
    return tokenOf(whom, reply);
}
const impersonated = zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({ accessToken: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(), expireTime: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP() });
async function impersonate(wire, url, { text }) {
    const whom = `the service account credentials at ${url.host}`;
    const headers = {
        Accept: 'application/json',
        'Content-Type': 'application/json',
        Authorization: `Bearer ${text}`,
        'User-Agent': 'bakehouse',
    };
    const body = JSON.stringify({ scope: [SCOPE], lifetime: `${HOUR}s` });
    const reply = await wire.send(whom, { method: 'POST', url, headers, body });
    if (reply.status === 400 || reply.status === 401 || reply.status === 403) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(`Google Cloud: ${new _trouble_js__WEBPACK_IMPORTED_MODULE_5__  .Wy(whom, reply).message}. The service account does not trust this job: it needs the role roles/iam.workloadIdentityUser on it.`);
    }
    const read = impersonated.safeParse(parsed(reply.text));
    if (reply.status !== 200 || !read.success)
        throw new _trouble_js__WEBPACK_IMPORTED_MODULE_5__  .Wy(whom, reply);
    const { accessToken, expireTime } = read.data;
    const seconds = Math.floor((Date.parse(expireTime) - Date.now()) / 1000);
    return { text: checkedToken(accessToken, whom), seconds: Number.isFinite(seconds) ? seconds : 0 };
}
const answered = zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({ access_token: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().min(1), expires_in: zod__WEBPACK_IMPORTED_MODULE_6__  .aig() });
function tokenOf(whom, reply) {
    if (reply.status === 400 || reply.status === 401) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(`Google Cloud: ${new _trouble_js__WEBPACK_IMPORTED_MODULE_5__  .Wy(whom, reply).message}. The credentials are wrong, or have expired, or the pool does not trust this job.`);
    }
    if (reply.status !== 200)
        throw new _trouble_js__WEBPACK_IMPORTED_MODULE_5__  .Wy(whom, reply);
    const read = answered.safeParse(parsed(reply.text));
    if (!read.success)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(`Google Cloud: ${whom} answered with what is no token.`);
    return { text: checkedToken(read.data.access_token, whom), seconds: read.data.expires_in };
}
function checkedToken(text, whom) {
    if (/^[\x21-\x7e]{1,16384}$/.test(text))
        return text;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(`Google Cloud: ${whom} is or gives what is no token.`);
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 98242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    bakesOfKey: () => (  bakesOfKey),
    withdrawImage: () => (  withdrawImage)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _cloud_connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58236);
  var _cloud_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40108);
  var _image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37583);
  var _look_up_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92774);





async function bakesOfKey(want, { environment }, connect) {
    return (0,_cloud_connect_js__WEBPACK_IMPORTED_MODULE_1__.hasGoogleCredentials)(environment) ? (0,_look_up_js__WEBPACK_IMPORTED_MODULE_3__.wholeBakesOf)(want, await connect()) : [];
}
async function withdrawImage({ id }, environment, connect) {
    const name = (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_4__  .XE)(id);
    if (name === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${id.slice(0, 80)} is no id of an image`);
    const { compute } = await connect(environment);
    const image = await (0,_image_js__WEBPACK_IMPORTED_MODULE_2__.describeImage)(compute, name);
    if (image === undefined)
        return;
    if ((image.family ?? '') !== '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`it is in the family ${image.family}, so that others may have started from it`);
    await compute.change('DELETE', (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_4__  .L)(name));
}


/***/ }),

/***/ 92774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  lookUpGoogle: () => (  lookUpGoogle),
  lookUpGoogleRecipes: () => (  lookUpGoogleRecipes),
  wholeBakesOf: () => (  wholeBakesOf)
});

var errors = __webpack_require__(8005);
var values = __webpack_require__(1252);
var reuse_from = __webpack_require__(74765);
var paths = __webpack_require__(40108);
var gcp_image = __webpack_require__(37583);
var gcp_marks = __webpack_require__(64500);
var naming = __webpack_require__(87392);
;// CONCATENATED MODULE: ./.build/providers/gcp/choice.js






function chooseBake(project, candidates, refs = { own: '' }) {
    const { bakes, reasons } = wholeBakes(project, candidates, refs);
    const [newest] = bakes;
    if (newest !== undefined)
        return { kind: 'found', images: newest };
    return { kind: 'missing', reason: reasons.length === 0 ? null : reasons.join('; ') };
}
function wholeBakes(project, candidates, refs) {
    const reasons = [];
    const sound = candidates.toSorted(byAge).filter((image) => {
        const ailment = ailmentOf(image, refs);
        if (ailment !== undefined)
            reasons.push(ailment);
        return ailment === undefined;
    });
    const bakes = [];
    const byBake = (0,values .me)(sound, ({ labels }) => JSON.stringify([labels[gcp_marks.IMAGES], labels[gcp_marks.RUN] ?? '']));
    for (const images of byBake.values()) {
        const newest = new Map(images.toReversed().map((image) => [image.labels[gcp_marks.BUILD] ?? '', image]));
        const found = [...newest].toSorted(([a], [b]) => (0,values .Nx)(a, b)).map(([, image]) => foundImage(project, image));
        const set = images[0]?.labels[gcp_marks.IMAGES] ?? '';
        if ((0,gcp_marks.setOf)(found.map(({ build }) => build ?? '')) === set)
            bakes.push(found);
        else
            reasons.push(`${found.length} of ${(0,gcp_marks.countOf)(set)} images are there`);
    }
    return { bakes, reasons };
}
function byAge(a, b) {
    return (0,gcp_image.newestFirst)(a, b) || (0,values .Nx)(a.name, b.name);
}
function ailmentOf({ name, status, deprecated, labels }, refs) {
    const label = labels[gcp_marks.REF] ?? '';
    const ref = label !== '' && label === (0,naming .w)(refs.own) ? refs.own : ((0,naming .Fr)(label) ?? label);
    if (!(0,reuse_from .W4)(refs, ref))
        return (0,reuse_from .h4)(refs, name, ref);
    if (status !== 'READY')
        return `${name} is ${status}`;
    const state = deprecated?.state ?? 'ACTIVE';
    if (state === 'OBSOLETE' || state === 'DELETED')
        return `${name} is ${state}: nothing starts from it any more`;
    if ((0,gcp_marks.countOf)(labels[gcp_marks.IMAGES] ?? '') === undefined)
        return `${name} does not say what was baked with it`;
    return (0,naming .Fr)(labels[gcp_marks.BUILD] ?? '') === undefined ? `${name} does not say of which build it is` : undefined;
}
function foundImage(project, image) {
    const { name, labels } = image;
    const packer = (0,naming .Fr)(labels[gcp_marks.PACKER] ?? '');
    return {
        build: (0,naming .Fr)(labels[gcp_marks.BUILD] ?? '') ?? null,
        provider: 'gcp',
        account: project,
        region: paths .M_,
        id: (0,paths .L)({ project, name }),
        created: (0,gcp_image.createdOf)(image),
        digests: {},
        tags: [],
        files: [],
        verified: labels[gcp_marks.VERIFIED] === image.id,
        runId: (0,naming .Fr)(labels[gcp_marks.RUN] ?? '') || null,
        ...(packer === undefined || packer === '' ? {} : { packer }),
    };
}

var cloud_connect = __webpack_require__(58236);
;// CONCATENATED MODULE: ./.build/providers/gcp/look-up.js








const KEYS_AT_ONCE = 20;
async function lookUpGoogle(legs, connect, asker) {
    const valueOf = ({ key }) => key;
    return await inLists(legs, connect, asker, { label: gcp_marks.KEY, valueOf }, (leg, project, images) => {
        return typeof images === 'string'
            ? { kind: 'unknown', reason: images }
            : chooseBake(project, ofKey(images, leg), leg.refs);
    });
}
async function lookUpGoogleRecipes(legs, connect, asker) {
    const valueOf = ({ recipe }) => recipe;
    return await inLists(legs, connect, asker, { label: gcp_marks.RECIPE, valueOf }, (leg, _project, images) => {
        if (typeof images === 'string')
            return { kind: 'unknown', reason: images };
        const own = images.filter(({ labels }) => labels[gcp_marks.RECIPE] === (0,naming .w)(leg.recipe));
        const marks = own.flatMap(({ labels: { [gcp_marks.KEY]: key, [gcp_marks.EPOCH]: epoch = null } }) => key === undefined ? [] : [{ key, epoch }]);
        return { kind: 'told', marks };
    });
}
async function inLists(legs, connect, { environment }, { label, valueOf }, answer) {
    const all = (reason) => legs.map(() => ({ kind: 'unknown', reason }));
    let google;
    try {
        if (!(0,cloud_connect.hasGoogleCredentials)(environment))
            return all('there are no credentials of Google Cloud');
        google = await connect();
    }
    catch (error) {
        return all((0,errors .bD)(error));
    }
    const answers = new Map();
    await Promise.all([...(0,values .me)(legs, (leg) => projectOf(leg, google))].map(async ([project, own]) => {
        const images = await imagesOf(project, label, own.map(valueOf), google);
        for (const leg of own)
            answers.set(leg, answer(leg, project, images));
    }));
    return legs.map((leg) => answers.get(leg) ?? { kind: 'unknown', reason: 'Google Cloud gave no answer' });
}
async function wholeBakesOf(leg, google) {
    const project = projectOf(leg, google);
    const images = await imagesOf(project, gcp_marks.KEY, [leg.key], google);
    if (typeof images === 'string')
        throw new Error(images);
    return wholeBakes(project, ofKey(images, leg), leg.refs).bakes;
}
function projectOf({ account, builds }, google) {
    const literals = ['image_project_id', 'project_id'].map((name) => builds.map((build) => build.literals[name]));
    const [images = [], bakes = []] = literals;
    const named = [...images, account, ...bakes].find((one) => typeof one === 'string' && paths .yl.test(one));
    return typeof named === 'string' ? named : (google.project ?? '');
}
async function imagesOf(project, label, values, { compute }) {
    if (project === '')
        return 'nothing says which project to look in (GOOGLE_CLOUD_PROJECT)';
    const wanted = [...new Set(values.map(naming .w))];
    const found = [];
    try {
        for (let first = 0; first < wanted.length; first += KEYS_AT_ONCE) {
            const each = wanted.slice(first, first + KEYS_AT_ONCE).map((value) => `(labels.${label}="${value}")`);
            const listed = await compute.all((0,paths .gT)(project), gcp_image.imageForm, { filter: each.join(' OR ') });
            if (listed === undefined)
                return 'these credentials do not see the project';
            found.push(...listed);
        }
        return found;
    }
    catch (error) {
        return (0,errors .bD)(error);
    }
}
function ofKey(images, { key }) {
    return images.filter(({ labels }) => labels[gcp_marks.KEY] === (0,naming .w)(key));
}


/***/ }),

/***/ 38950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    newestGcpImage: () => (  newestGcpImage)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _cloud_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40108);
  var _image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37583);



async function newestGcpImage(request, google) {
    const project = request.project ?? google.project;
    const wanted = describeWanted(request);
    if (project === null)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('source.gcp: nothing says which project to look in. Set `project`.');
    if (!_cloud_paths_js__WEBPACK_IMPORTED_MODULE_2__  .yl.test(project))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`source.gcp: ${JSON.stringify(project.slice(0, 60))} is no id of a project.`);
    let images;
    try {
        images = await imagesOf(request, project, google);
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`source.gcp: ${wanted} could not be looked for: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}.`);
    }
    const [newest] = images.filter((image) => fits(image, request)).toSorted(_image_js__WEBPACK_IMPORTED_MODULE_1__.newestFirst);
    if (newest !== undefined)
        return { of: 'gcp', id: (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_2__  .L)({ project, name: newest.name }), name: newest.name };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`source.gcp: no image in ${project} that is ready and not deprecated is ${wanted}, or these credentials do not see it.`);
}
async function imagesOf({ family, name, labels }, project, { compute }) {
    if (family !== null && name === null && Object.keys(labels).length === 0) {
        if (!_cloud_paths_js__WEBPACK_IMPORTED_MODULE_2__  .o_.test(family))
            return [];
        const newest = await compute.get(`${(0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_2__  .gT)(project)}/family/${family}`, _image_js__WEBPACK_IMPORTED_MODULE_1__.imageForm);
        return newest === undefined ? [] : [newest];
    }
    return (await compute.all((0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_2__  .gT)(project), _image_js__WEBPACK_IMPORTED_MODULE_1__.imageForm)) ?? [];
}
function fits({ name, family, labels, status, deprecated }, request) {
    return (status === 'READY' &&
        (deprecated?.state ?? 'ACTIVE') === 'ACTIVE' &&
        (request.family === null || family === request.family) &&
        (request.name === null || matches(name, request.name)) &&
        Object.entries(request.labels).every(([label, value]) => labels[label] === value));
}
function matches(text, glob) {
    let [at, mark, star] = [0, 0, -1];
    let part = 0;
    while (at < text.length) {
        if (part < glob.length && glob[part] !== '*' && (glob[part] === '?' || glob[part] === text[at])) {
            at += 1;
            part += 1;
        }
        else if (glob[part] === '*') {
            star = part;
            mark = at;
            part += 1;
        }
        else if (star >= 0) {
            part = star + 1;
            mark += 1;
            at = mark;
        }
        else
            return false;
    }
    while (glob[part] === '*')
        part += 1;
    return part === glob.length;
}
function describeWanted({ family, name, labels }) {
    const conditions = [
        ...(family === null ? [] : [`of the family ${JSON.stringify(family)}`]),
        ...(name === null ? [] : [`named ${JSON.stringify(name)}`]),
        ...Object.entries(labels).map(([label, value]) => `with the label ${label} = ${JSON.stringify(value)}`),
    ];
    return `one ${conditions.join(', ')}`;
}


/***/ }),

/***/ 13924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    noteMarked: () => (  noteMarked),
    watchGoogle: () => (  watchGoogle)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _image_own_mark_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97768);
  var _image_provider_bake_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45237);
  var _sweep_noted_instances_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64528);
  var _sweep_ownership_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99080);
  var _sweep_own_instances_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27004);






const LIMITS = { callMs: 8000, tries: 3 };
const FRESH_MS = 30_000;
function watchGoogle(request, words, connect) {
    const stopping = new AbortController();
    const heard = new Map();
    let google;
    let current;
    let isPoked = false;
    const open = async () => (google ??= connect(request.environment, { ...LIMITS, signal: stopping.signal }));
    const look = async () => {
        const isFresh = ({ build, address }) => {
            if (address === null)
                return false;
            const name = JSON.stringify([build, address]);
            const first = heard.get(name) ?? (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)();
            heard.set(name, first);
            return (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() - first < FRESH_MS;
        };
        await noteInstances(request, words(), open, isFresh).catch(() => {
            google = undefined;
        });
    };
    const poked = async () => {
        isPoked = true;
        current ??= (async () => {
            while (isPoked && !stopping.signal.aborted) {
                isPoked = false;
                await look();
            }
        })().finally(() => {
            current = undefined;
        });
        await current;
    };
    return {
        poke: () => void poked(),
        hurry: poked,
        stop: async () => {
            stopping.abort();
            await current;
        },
    };
}
async function noteMarked(request, words, signal, connect) {
    await noteInstances(request, words, () => connect(request.environment, { ...LIMITS, signal }), () => false).catch(() => { });
}
async function noteInstances(request, words, open, isFresh) {
    const { note, regions: projects, startedAt } = request;
    const before = (0,_sweep_noted_instances_js__WEBPACK_IMPORTED_MODULE_1__  .P)(note);
    const mark = (0,_image_own_mark_js__WEBPACK_IMPORTED_MODULE_3__  .bk)(request);
    const places = (0,_sweep_ownership_js__WEBPACK_IMPORTED_MODULE_4__  .bh)(words.told('gcp').filter(({ build }) => !(0,_image_provider_bake_js__WEBPACK_IMPORTED_MODULE_5__  .X)(build, request)));
    const unknown = places.filter(({ build, isMade }) => isMade && before.every((one) => one.build !== build));
    const ready = unknown.filter((place) => mark !== null || isFresh(place));
    if (ready.length === 0)
        return;
    const { compute, project } = await open();
    const all = projects.length > 0 ? projects : [project].filter((one) => one !== null);
    const found = [];
    for (const place of ready) {
        const at = { compute, projects: all, place, startedAt };
        const marked = mark === null ? [] : await (0,_sweep_own_instances_js__WEBPACK_IMPORTED_MODULE_2__  .kN)(at, mark);
        const [own, ...others] = marked.length > 0 || !isFresh(place) ? marked : await (0,_sweep_own_instances_js__WEBPACK_IMPORTED_MODULE_2__  .pX)(at);
        if (own !== undefined && others.length === 0)
            found.push(own);
    }
    if (found.length > 0)
        (0,_sweep_noted_instances_js__WEBPACK_IMPORTED_MODULE_1__  .K)(note, [...before, ...found]);
}


/***/ }),

/***/ 62634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  checkGoogle: () => (  checkGoogle),
  googleProjects: () => (  googleProjects)
});

var schemas = __webpack_require__(2503);
var errors = __webpack_require__(8005);
var silence = __webpack_require__(76310);
var loaded_template = __webpack_require__(47402);
var cloud_connect = __webpack_require__(58236);
var paths = __webpack_require__(40108);
var sign_in = __webpack_require__(11615);
;// CONCATENATED MODULE: ./.build/providers/gcp/rights.js
const MACHINE_RIGHTS = [
    'compute.instances.create',
    'compute.instances.get',
    'compute.instances.delete',
    'compute.instances.setMetadata',
    'compute.disks.create',
    'compute.disks.delete',
    'compute.disks.useReadOnly',
    'compute.subnetworks.use',
    'compute.zoneOperations.get',
];
const IMAGE_RIGHTS = ['compute.images.create', 'compute.images.get', 'compute.globalOperations.get'];

;// CONCATENATED MODULE: ./.build/providers/gcp/preflight.js








const ANSWER_MS = 30_000;
const there = schemas .Ikc({ name: schemas .YjP() });
const zoneForm = schemas .Ikc({ name: schemas .YjP(), status: schemas .YjP().optional() });
async function checkGoogle({ host, recipe, account }, connect) {
    const { environment } = host;
    const builds = recipe.builds.filter(isOurs);
    if (!(0,cloud_connect.hasGoogleCredentials)(environment)) {
        if (account !== '') {
            throw new errors .yo(`Input "account" is ${account}, but no credentials of Google Cloud are in the environment, so nobody can tell whose the template's are. Use google-github-actions/auth, or set GOOGLE_APPLICATION_CREDENTIALS. Nothing was baked.`);
        }
        host.annotate({
            level: 'notice',
            message: 'No credentials of Google Cloud are in the environment: the builder may have its own, but if this bake is cancelled or fails, what it left is listed and not removed.',
        });
        return null;
    }
    const google = await asked(() => connect(environment, { callMs: ANSWER_MS, tries: 3 }));
    const projects = new Set(builds.map((build) => projectOf(build, google)));
    for (const project of projects) {
        if (project === null)
            continue;
        if (account !== '' && account !== project) {
            throw new errors .yo(`Input "account" is ${account}, but the template bakes in the project ${project}. Nothing was baked.`);
        }
        if ((await asked(() => google.compute.get(`projects/${project}`, there))) === undefined)
            throw new errors .yo(`Google Cloud: the credentials at hand see no project ${project}. Nothing was baked.`);
    }
    for (const build of builds)
        await checkBuild(build, google, host);
    return projects.size === 1 ? ([...projects][0] ?? null) : null;
}
function isOurs({ type }) {
    return type.startsWith('googlecompute');
}
function googleProjects({ builds }, environment) {
    const named = builds.filter(isOurs).flatMap(({ literals }) => ['project_id', 'image_project_id'].flatMap((name) => {
        const project = literals[name];
        return typeof project === 'string' && paths .yl.test(project) ? [project] : [];
    }));
    const own = (0,sign_in .G2)(environment);
    return [...new Set([...named, ...(own === null ? [] : [own])])];
}
function projectOf({ literals }, google) {
    const named = literals['project_id'];
    return typeof named === 'string' && paths .yl.test(named) ? named : google.project;
}
async function asked(ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (error instanceof silence .A)
            throw new errors .yo(`${error.message}. Nothing was baked.`);
        if (error instanceof errors .yo)
            throw new errors .yo(`${error.message} Nothing was baked.`);
        throw new errors .yo(`${(0,errors .bD)(error)}. Nothing was baked.`);
    }
}
async function checkBuild(build, google, host) {
    const { compute } = google;
    const project = projectOf(build, google);
    if (project === null)
        return;
    const text = (name) => {
        const value = build.literals[name];
        return typeof value === 'string' && value !== '' ? value : undefined;
    };
    const whole = async (what, ask) => {
        try {
            return { is: await ask() };
        }
        catch (error) {
            host.debug(`${what} could not be asked: ${(0,errors .bD)(error)}`);
            return undefined;
        }
    };
    const zone = text('zone');
    if (zone !== undefined && paths .z6.test(zone)) {
        const found = await whole(`the zone ${zone}`, () => compute.get((0,paths .kX)(project, zone), zoneForm));
        if (found !== undefined && found.is === undefined)
            throw refusal(build, `bakes in the zone ${zone}, which there is not. gcloud compute zones list tells those that there are`);
        if (found?.is?.status === 'DOWN')
            throw refusal(build, `bakes in the zone ${zone}, which is down`);
    }
    if (!build.isWritten('network') && !build.isWritten('subnetwork')) {
        const path = `projects/${project}/global/networks/default`;
        const found = await whole('the default network', () => compute.get(path, there));
        if (found !== undefined && found.is === undefined) {
            throw refusal(build, `says no network and no subnetwork, and the project ${project} has no network "default". Set subnetwork (gcloud compute networks subnets list --project ${project})`);
        }
    }
    await checkSource(build, google, whole);
    const images = text('image_project_id') ?? project;
    const wanted = new Map([[project, MACHINE_RIGHTS]]);
    wanted.set(images, [...(wanted.get(images) ?? []), ...IMAGE_RIGHTS]);
    for (const [where, rights] of wanted) {
        const held = await whole(`the rights on ${where}`, () => compute.rightsOn(where, rights));
        const lacking = held === undefined ? [] : rights.filter((right) => !held.is.includes(right));
        if (lacking.length === 0)
            continue;
        throw refusal(build, `needs rights on the project ${where} that no role of these credentials gives: ${lacking.join(', ')}. A role that is enough stands in docs/bake-google.md`);
    }
}
async function checkSource(build, { compute }, whole) {
    const { source_image_project_id: projects, source_image: image, source_image_family: family } = build.literals;
    const all = Array.isArray(projects) ? projects : [];
    const named = all.filter((one) => typeof one === 'string' && paths .yl.test(one));
    const name = typeof image === 'string' && image !== '' ? image : family;
    if (named.length === 0 || named.length < all.length || typeof name !== 'string' || !paths .o_.test(name))
        return;
    const isFamily = name === family;
    for (const project of named) {
        const path = `${(0,paths .gT)(project)}/${isFamily ? 'family/' : ''}${name}`;
        const found = await whole(`the image ${name}`, () => compute.get(path, there));
        if (found === undefined || found.is !== undefined)
            return;
    }
    throw refusal(build, `starts from ${isFamily ? 'the newest image of the family' : 'the image'} ${name}, which is not in ${named.join(', ')}, or not to be seen by these credentials`);
}
function refusal({ name, file, line }, problem) {
    return new loaded_template .$w(`${file}:${line}: The build ${name} ${problem}. Nothing was baked.`, file, line);
}


/***/ }),

/***/ 50095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  createGcpPublisher: () => (  createGcpPublisher)
});

var clock = __webpack_require__(94850);
var errors = __webpack_require__(8005);
var values = __webpack_require__(1252);
var provider_target = __webpack_require__(8869);
var item = __webpack_require__(21887);
var paths = __webpack_require__(40108);
var gcp_image = __webpack_require__(37583);
var publish_fields = __webpack_require__(78505);
var placeholder = __webpack_require__(90881);
;// CONCATENATED MODULE: ./.build/providers/gcp/publish/place.js




function gcpPlaces(target) {
    const places = [];
    const refusals = [];
    for (const candidate of target.candidates) {
        const where = `Target "${target.name}" of ${candidate.leg}`;
        const images = candidate.images.filter(({ provider }) => provider === 'gcp');
        if (images.length === 0) {
            const others = [...new Set(candidate.images.map(({ provider }) => provider))].join(', ') || 'no image';
            refusals.push(`${where}: "gcp" publishes images of Google Cloud, but the leg has ${others}.`);
            continue;
        }
        try {
            places.push(...images.map((source) => placeOf(target, candidate, source)));
        }
        catch (error) {
            refusals.push(`${where}: ${(0,errors .bD)(error)}`);
        }
    }
    return { places, refusals: [...refusals, ...rivals(target, places)] };
}
function placeOf({ name: target, fields, bestEffort }, candidate, source) {
    const from = (0,paths .XE)(source.id);
    if (from === undefined)
        throw new Error(`its record calls its image ${source.id}, and says no project with it.`);
    const values = new Map([...candidate.values, ['region', paths .M_], ['build', source.build]]);
    const filled = (text, problemOf) => {
        if (text === undefined)
            return undefined;
        const whole = (0,placeholder .GS)(text, values);
        const problem = problemOf(whole);
        if (problem !== null)
            throw new Error(problem);
        return whole;
    };
    const at = {
        project: filled(fields.project, publish_fields .$h) ?? from.project,
        name: filled(fields.name, publish_fields .rH) ?? from.name,
    };
    const labels = Object.entries(fields.labels).map(([name, value]) => [
        name,
        filled(value, (text) => (0,publish_fields .W6)(name, text)) ?? '',
    ]);
    return {
        target,
        candidate,
        source,
        from,
        at,
        isHome: (0,paths .L)(at) === (0,paths .L)(from),
        isRequired: !bestEffort.has(paths .M_),
        family: filled(fields.family, publish_fields .rH) ?? null,
        labels: Object.fromEntries(labels),
        members: [...new Set(fields.share.map((member) => filled(member, publish_fields .c_) ?? ''))],
    };
}
function rivals({ name }, places) {
    const refusals = [];
    const owners = new Map();
    for (const place of places) {
        const { at, family } = place;
        const names = [`the name ${(0,paths .L)(at)}`, ...(family === null ? [] : [`the family ${family} in ${at.project}`])];
        for (const one of names) {
            const other = owners.get(one);
            owners.set(one, other ?? place);
            if (other === undefined || other.source.id === place.source.id)
                continue;
            const both = [other, place].map(({ candidate, source }) => `${candidate.leg} (${source.build})`).join(' and ');
            refusals.push(`Target "${name}": ${both} would both have ${one}. Tell them apart, for instance by {image}, an axis or {build}.`);
        }
    }
    return refusals;
}

var schemas = __webpack_require__(2503);
var marks = __webpack_require__(64500);
var naming = __webpack_require__(87392);
;// CONCATENATED MODULE: ./.build/providers/gcp/publish/steps.js





const COPY_OF = 'bakehouse-copy-of';
const LEG = 'bakehouse-leg';
const TOLD = [LEG, 'bakehouse-tier', 'bakehouse-run', 'bakehouse-commit', marks.REF, marks.RECIPE, marks.EPOCH];
const ROLE = 'roles/compute.imageUser';
const policyForm = schemas .Ikc({
    etag: schemas .YjP().optional(),
    bindings: schemas .YOg(schemas ._H3({ role: schemas .YjP(), members: schemas .YOg(schemas .YjP()).default([]), condition: schemas .L5J().optional() }))
        .default([]),
});
function gcpSteps(phase, place, fields, look, compute) {
    if (phase === 'replicate')
        return replicated(place, fields, look, compute);
    if (phase === 'share')
        return shared(place, look, compute);
    return phase === 'point' ? pointed(place, fields, look, compute) : [];
}
function gcpRefusal(place, { source, image, strangers }) {
    const id = (0,paths .L)(place.at);
    if (image !== null && !place.isHome && image.sourceImageId !== source.id)
        return `${id} is there already, and Google says that it is no copy of ${place.source.id}`;
    if (image !== null && image.status !== 'READY' && image.status !== 'PENDING')
        return `${id} is ${image.status}`;
    const newer = strangers.find((one) => isNewer(one, image));
    if (newer !== undefined && place.family !== null) {
        return `the family ${place.family} leads to its newest image, and Bakehouse did not make ${newer.name}, which is newer; deprecate that, or set "take-over"`;
    }
    return null;
}
function isNewer(one, image) {
    if (image === null)
        return false;
    return Date.parse(one.creationTimestamp ?? '') > Date.parse(image.creationTimestamp ?? '');
}
function partedByMaker(images, image, takeOver) {
    const isOwn = ({ labels }) => takeOver || (0,naming .Fr)(labels[LEG] ?? '')?.split('/')[0] === image;
    return { previous: images.filter(isOwn), strangers: images.filter((one) => !isOwn(one)) };
}
function changeOf(place, phase, what, before, after) {
    const { target, candidate } = place;
    return { target, kind: 'gcp', leg: candidate.leg, region: paths .M_, phase, what, before, after };
}
function replicated(place, fields, look, compute) {
    const { at } = place;
    const { source, image } = look;
    const id = (0,paths .L)(at);
    if (image === null) {
        const told = TOLD.flatMap((name) => (source.labels[name] === undefined ? [] : [[name, source.labels[name]]]));
        const locations = fields['storage-locations'];
        const body = {
            name: at.name,
            sourceImage: (0,paths .L)(place.from),
            labels: { ...Object.fromEntries(told), ...place.labels, [COPY_OF]: source.id },
            ...(locations.length === 0 ? {} : { storageLocations: locations }),
        };
        const run = () => compute.change('POST', (0,paths .gT)(at.project), body);
        return [{ change: changeOf(place, 'replicate', `copy ${place.source.id} to ${id}`, null, at.name), run }];
    }
    const state = stateOf(image);
    if (state === 'ACTIVE')
        return [];
    const run = () => compute.change('POST', `${id}/deprecate`, {});
    return [{ change: changeOf(place, 'replicate', `reactivate ${id}`, state, 'ACTIVE'), run }];
}
function shared(place, { image, policy }, compute) {
    const id = (0,paths .L)(place.at);
    const have = image?.labels ?? place.labels;
    const steps = [];
    const open = Object.entries(place.labels).filter(([name, value]) => have[name] !== value);
    if (open.length > 0) {
        const before = open.map(([name]) => have[name] ?? 'none').join(', ');
        const after = open.map(([, value]) => value).join(', ');
        const what = `label ${id} with ${open.map(([name]) => name).join(', ')}`;
        const run = () => (0,marks.mergeLabels)(compute, place.at, Object.fromEntries(open));
        steps.push({ change: changeOf(place, 'share', what, before, after), run });
    }
    const granted = policy.bindings.filter(({ role, condition }) => role === ROLE && condition === undefined);
    const lacking = place.members.filter((member) => granted.every(({ members }) => !members.includes(member)));
    if (lacking.length > 0) {
        const bindings = [...policy.bindings, { role: ROLE, members: lacking }];
        const body = { policy: { ...policy, version: 3, bindings } };
        const run = () => compute.post(`${id}/setIamPolicy`, policyForm, body);
        const what = `let ${lacking.length === 1 ? (lacking[0] ?? '') : `${lacking.length} more`} use ${id}`;
        steps.push({ change: changeOf(place, 'share', what, null, lacking.join(', ')), run });
    }
    return steps;
}
function pointed(place, fields, look, compute) {
    const { family, at } = place;
    if (family === null)
        return [];
    const id = (0,paths .L)(at);
    const steps = [];
    const before = look.image?.family ?? null;
    if (before !== family) {
        const run = () => compute.change('PATCH', id, { family });
        steps.push({ change: changeOf(place, 'point', `put ${id} into the family ${family}`, before, family), run });
    }
    for (const one of look.previous) {
        if (fields.previous === 'keep' && !isNewer(one, look.image))
            continue;
        const state = fields.previous === 'obsolete' ? 'OBSOLETE' : 'DEPRECATED';
        const other = (0,paths .L)({ project: at.project, name: one.name });
        const body = { state, replacement: `https://www.googleapis.com/compute/v1/${id}` };
        const run = () => compute.change('POST', `${other}/deprecate`, body);
        const what = `${state === 'OBSOLETE' ? 'make obsolete' : 'deprecate'} ${other}`;
        steps.push({ change: changeOf(place, 'point', what, 'ACTIVE', state), run });
    }
    return steps;
}
function stateOf({ deprecated }) {
    return deprecated?.state ?? 'ACTIVE';
}
async function familyOf(compute, project, family) {
    const all = (await compute.all((0,paths .gT)(project), gcp_image.imageForm)) ?? [];
    return all.filter((one) => one.family === family && stateOf(one) === 'ACTIVE').toSorted(gcp_image.newestFirst);
}

;// CONCATENATED MODULE: ./.build/providers/gcp/publish/publisher.js










const NOTHING_YET = { status: 'skipped', id: null, message: 'nothing was done for it yet' };
const [FIRST_PAUSE_MS, LONGEST_PAUSE_MS] = [200, 10_000];
const FAILURES = {
    replicate: 'it is not there',
    share: 'it could not be shared',
    expose: 'it could not be exposed',
    point: 'its family does not lead to it',
    announce: 'it could not be announced',
};
function createGcpPublisher(target, open) {
    const { places, refusals } = gcpPlaces(target);
    let google;
    const run = new TargetRun(target, places, async () => (await (google ??= open())).compute);
    return {
        target: target.name,
        kind: 'gcp',
        preflight: async () => (refusals.length > 0 ? { refusals, notices: [], changes: [] } : run.survey()),
        carryOut: async (phase, ledger) => run.carryOut(phase, ledger),
        outcomes: () => run.outcomes(),
    };
}
class TargetRun {
    #target;
    #open;
    #standings;
    #left = new Set();
    constructor(target, places, open) {
        this.#target = target;
        this.#open = open;
        this.#standings = new Map(places.map((place) => [place, NOTHING_YET]));
    }
    async survey() {
        const { name, fields, allowPublic } = this.#target;
        const refusals = [];
        const notices = [];
        const changes = [];
        const there = [];
        for (const place of this.#standings.keys()) {
            const where = `Target "${name}", ${place.candidate.leg}`;
            try {
                const compute = await this.#open();
                const look = await this.#lookAt(place);
                const refusal = gcpRefusal(place, look);
                if (refusal !== null)
                    throw new Error(refusal);
                if (place.members.includes(publish_fields .iS) && !allowPublic) {
                    throw new Error(`"share" ${publish_fields .iS} shows the image to everybody, which takes the input allow-public: true as well`);
                }
                for (const phase of provider_target .t)
                    changes.push(...gcpSteps(phase, place, fields, look, compute).map(({ change }) => change));
                there.push(this.#thereAt(place, look));
                if (look.strangers.length > 0) {
                    const names = look.strangers.slice(0, 3).map((one) => one.name);
                    notices.push(`${where}: ${look.strangers.length} more are in the family ${place.family}, and Bakehouse did not make them (${names.join(', ')}): they stay as they are. With "take-over" they count as earlier ones.`);
                }
            }
            catch (error) {
                const text = `${where}: ${(0,errors .bD)(error).replace(/\.$/, '')}.`;
                if (place.isRequired)
                    refusals.push(text);
                else {
                    notices.push(`${text} It may lag behind.`);
                    this.#left.add(place);
                    this.#update(place, { status: 'skipped', message: (0,errors .bD)(error) });
                }
            }
        }
        return { refusals, notices, changes, there };
    }
    async carryOut(phase, ledger) {
        if (phase === 'announce' || phase === 'expose')
            return;
        const begun = ledger.mutations();
        const open = [...this.#standings].flatMap(([place, { status, id }]) => {
            if (this.#left.has(place) || status === 'failed')
                return [];
            return phase === 'replicate' || id !== null ? [place] : [];
        });
        for (const place of open) {
            try {
                if (ledger.signal.aborted)
                    throw new Error('the run was cancelled before that');
                await this.#change(phase, place, ledger);
                if (phase === 'point' && ledger.mutations() > begun)
                    await this.#confirm(place);
            }
            catch (error) {
                this.#update(place, { status: 'failed', message: `${FAILURES[phase]}: ${(0,errors .bD)(error)}` });
            }
        }
    }
    outcomes() {
        return [...this.#standings].map(([place, { status, id, message }]) => ({
            target: place.target,
            kind: 'gcp',
            leg: place.candidate.leg,
            build: place.source.build,
            region: paths .M_,
            id,
            digest: null,
            ref: place.family,
            status,
            isRequired: place.isRequired,
            message,
        }));
    }
    async #change(phase, place, ledger) {
        const compute = await this.#open();
        const look = await this.#lookAt(place);
        const id = (0,paths .L)(place.at);
        if (phase !== 'replicate' && look.image === null)
            throw new Error(`${id} is not there any more`);
        const refusal = gcpRefusal(place, look);
        if (refusal !== null)
            throw new Error(refusal);
        const steps = gcpSteps(phase, place, this.#target.fields, look, compute);
        for (const { change, run } of steps)
            await ledger.change(change, run);
        if (phase !== 'replicate') {
            const isFirst = this.#standings.get(place)?.status === 'unchanged';
            if (steps.length > 0 && isFirst)
                this.#update(place, { status: 'updated' });
            return;
        }
        await this.#ready(place, ledger);
        const status = look.image === null ? 'created' : steps.length > 0 ? 'updated' : 'unchanged';
        this.#update(place, { status, id, message: null });
    }
    async #ready(place, { signal }) {
        const compute = await this.#open();
        for (let pause = FIRST_PAUSE_MS;; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
            const image = await (0,gcp_image.describeImage)(compute, place.at);
            if (image === undefined)
                throw new Error(`${(0,paths .L)(place.at)} was copied, and is not there`);
            if (image.status === 'READY')
                return;
            if (image.status !== 'PENDING')
                throw new Error(`${(0,paths .L)(place.at)} is ${image.status}`);
            await (0,clock .fm)(pause, signal);
            if (signal.aborted)
                throw new Error('the run was cancelled while it was copied; the next one goes on');
        }
    }
    async #confirm({ family, at }) {
        if (family === null)
            return;
        const compute = await this.#open();
        const newest = await compute.get(`${(0,paths .gT)(at.project)}/family/${family}`, gcp_image.imageForm);
        if (newest?.name !== at.name)
            throw new Error(`the family ${family} leads to ${newest?.name ?? 'nothing'}: another run has published it meanwhile`);
    }
    async #lookAt(place) {
        const { from, at, isHome, family, candidate, members } = place;
        const compute = await this.#open();
        const source = await (0,gcp_image.describeImage)(compute, from);
        if (source === undefined)
            throw new Error(`${(0,paths .L)(from)} is gone, or not to be seen by these credentials`);
        if (source.status !== 'READY')
            throw new Error(`${(0,paths .L)(from)} is ${source.status}, not ready`);
        const image = isHome ? source : ((await (0,gcp_image.describeImage)(compute, at)) ?? null);
        const policy = members.length === 0 || image === null ? { bindings: [] } : await this.#policyOf(place);
        const all = family === null ? [] : await familyOf(compute, at.project, family);
        const others = all.filter((one) => one.name !== at.name);
        return { source, image, policy, ...partedByMaker(others, candidate.image, this.#target.fields['take-over']) };
    }
    async #policyOf({ at }) {
        const compute = await this.#open();
        const query = { optionsRequestedPolicyVersion: '3' };
        return (await compute.get(`${(0,paths .L)(at)}/getIamPolicy`, policyForm, query)) ?? { bindings: [] };
    }
    #thereAt({ candidate, source, at }, { image }) {
        const several = (0,values .me)(candidate.images, ({ build }) => build).size > 1;
        return {
            kind: 'gcp',
            leg: candidate.leg,
            build: source.build,
            region: paths .M_,
            id: image === null ? (0,item .fv)(candidate.leg, paths .M_, several ? source.build : '') : (0,paths .L)(at),
            status: image === null ? 'created' : 'unchanged',
        };
    }
    #update(place, change) {
        this.#standings.set(place, { ...(this.#standings.get(place) ?? NOTHING_YET), ...change });
    }
}


/***/ }),

/***/ 64528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K: () => (  writeNoted),
    P: () => (  readNoted)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);
  var _cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40108);




const name = zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().regex(_cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__  .o_);
const id = zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().regex(/^\d{1,20}$/);
const notedDisk = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    name,
    id,
    device: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
    isBoot: zod__WEBPACK_IMPORTED_MODULE_2__  .zMY(),
});
const noted = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    build: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
    project: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().regex(_cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__  .yl),
    zone: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().regex(_cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__  .z6),
    name,
    id,
    disks: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(notedDisk),
});
function readNoted(path) {
    try {
        return zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(noted).parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8')));
    }
    catch {
        return [];
    }
}
function writeNoted(path, instances) {
    try {
        (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__  .vK)(path, JSON.stringify(instances));
    }
    catch {
    }
}


/***/ }),

/***/ 27004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    kN: () => (  withMark),
    ll: () => (  isOfBuilder),
    pX: () => (  withAddress),
    sO: () => (  addressesOf)
  });
  var _cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40108);
  var _forms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91642);
  var _ownership_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97768);
  var _ownership_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99080);



const DESCRIPTION = 'New instance created by Packer';
async function withMark(at, mark) {
    const filter = `labels.${_ownership_js__WEBPACK_IMPORTED_MODULE_1__  .l6}="${mark}"`;
    return chosen(at, { filter }, ({ labels }) => labels[_ownership_js__WEBPACK_IMPORTED_MODULE_1__  .l6] === mark);
}
async function withAddress(at) {
    const { address } = at.place;
    if (address === null)
        return [];
    return chosen(at, {}, (one) => isOfBuilder(one, at.startedAt) && addressesOf(one).includes(address));
}
function isOfBuilder({ description, creationTimestamp }, startedAt) {
    return description === DESCRIPTION && !(0,_ownership_js__WEBPACK_IMPORTED_MODULE_2__  .tW)(creationTimestamp, startedAt);
}
function addressesOf({ networkInterfaces }) {
    return networkInterfaces.flatMap(({ networkIP = '', accessConfigs }) => [
        networkIP,
        ...accessConfigs.map(({ natIP = '' }) => natIP),
    ]);
}
async function chosen({ compute, projects, place: { build, zone }, startedAt }, query, isWanted) {
    const found = [];
    for (const project of projects) {
        const listed = await compute.all(`${(0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__  .kX)(project, zone)}/instances`, _forms_js__WEBPACK_IMPORTED_MODULE_0__  .KJ, query);
        for (const one of listed ?? []) {
            if (!isWanted(one) || (0,_ownership_js__WEBPACK_IMPORTED_MODULE_2__  .tW)(one.creationTimestamp, startedAt))
                continue;
            const disks = await disksOf(compute, project, zone, one);
            found.push({ build, project, zone, name: one.name, id: one.id, disks });
        }
    }
    return found;
}
async function disksOf(compute, project, zone, { disks }) {
    const found = [];
    for (const { source = '', deviceName = '', boot } of disks) {
        const name = (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__  .g1)(source);
        if (!source.endsWith(`/${(0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__  .kX)(project, zone)}/disks/${name}`) || !_cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__  .o_.test(name))
            continue;
        const disk = await compute.get(`${(0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__  .kX)(project, zone)}/disks/${name}`, _forms_js__WEBPACK_IMPORTED_MODULE_0__  .E9);
        if (disk !== undefined)
            found.push({ name, id: disk.id, device: deviceName, isBoot: boot });
    }
    return found;
}


/***/ }),

/***/ 99080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    bh: () => (  askedInstances),
    tW: () => (  isOlder)
  });

const CLOCK_SLACK_MS = 5 * 60_000;
function askedInstances(builds) {
    return builds.flatMap(({ build, trusted }) => {
        const [zone, ...more] = [...trusted('zone')];
        if (zone === undefined || more.length > 0 || trusted('asked').size === 0)
            return [];
        const [address = null, ...others] = [...trusted('address')];
        return [{ build, zone, address: others.length > 0 ? null : address, isMade: trusted('made').size > 0 }];
    });
}
function isOlder(created, startedAt) {
    return Date.parse(created ?? '') < startedAt - CLOCK_SLACK_MS;
}


/***/ }),

/***/ 54796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  sweepGoogle: () => (  sweepGoogle)
});

var clock = __webpack_require__(94850);
var errors = __webpack_require__(8005);
var leftover = __webpack_require__(79825);
var own_mark = __webpack_require__(97768);
var provider_bake = __webpack_require__(45237);
var connect = __webpack_require__(58236);
var paths = __webpack_require__(40108);
var packer_output = __webpack_require__(9506);
var trouble = __webpack_require__(45991);
;// CONCATENATED MODULE: ./.build/providers/gcp/sweep/findings.js



function removal({ kind, project, zone, name }) {
    const more = kind === 'instance' ? ' --delete-disks boot' : '';
    const where = zone === null ? '' : ` --zone ${zone}`;
    return `gcloud compute ${kind}s delete ${name}${where}${more} --project ${project} --quiet`;
}
class GoogleFindings {
    #isDry;
    #tell;
    #found = [];
    #silence;
    constructor(isDry, tell) {
        this.#isDry = isDry;
        this.#tell = tell;
    }
    get all() {
        return this.#found;
    }
    async ask(what, command, look) {
        let error = this.#silence;
        try {
            if (error === undefined)
                return { is: await look() };
        }
        catch (thrown) {
            this.#silence = (0,trouble .Tq)(thrown) ? undefined : (0,errors .bD)(thrown);
            error = thrown;
        }
        this.unchecked(what, (0,leftover .bj)(error), command);
        return undefined;
    }
    async remove(thing, remove) {
        if (this.#isDry)
            return this.left({ ...thing, reason: 'kept as keep-on-failure asks' });
        if (this.#silence !== undefined)
            return this.left({ ...thing, reason: this.#silence });
        try {
            await remove();
            const { kind, name: id, zone: region, reason } = thing;
            this.#add({ kind, id, region, state: 'removed', reason, command: null });
        }
        catch (error) {
            if (!(0,trouble .Tq)(error))
                this.#silence = (0,errors .bD)(error);
            this.left({ ...thing, reason: (0,errors .bD)(error) });
        }
    }
    left(thing) {
        const { kind, name: id, zone: region, reason } = thing;
        this.#add({ kind, id, region, state: 'left', reason, command: removal(thing) });
    }
    unchecked(id, reason, command) {
        this.#add({ kind: 'unknown', id, region: null, state: 'unchecked', reason, command });
    }
    #add(one) {
        if (this.#found.some(({ kind, id, region }) => kind === one.kind && id === one.id && region === one.region))
            return;
        this.#found.push(one);
        this.#tell(one);
    }
}

var sweep_forms = __webpack_require__(91642);
var noted_instances = __webpack_require__(64528);
var own_instances = __webpack_require__(27004);
var ownership = __webpack_require__(99080);
var gcp_image = __webpack_require__(37583);
;// CONCATENATED MODULE: ./.build/providers/gcp/sweep/proven-sweep.js





const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 5000;
async function sweepInstance({ compute, findings }, own) {
    const { project, zone, name, id } = own;
    const path = `${(0,paths .kX)(project, zone)}/instances/${name}`;
    const show = `gcloud compute instances list --filter="name=${name}" --project ${project}`;
    const found = await findings.ask(`the instance ${name} in ${zone}`, show, () => compute.get(path, sweep_forms .KJ));
    const there = found?.is;
    if (there === undefined || there.id !== id || there.status === 'STOPPING')
        return;
    const thing = {
        kind: 'instance',
        project,
        zone,
        name,
        reason: 'it is the one that Packer made for this bake',
    };
    await findings.remove(thing, async () => {
        for (const { deviceName, autoDelete, source = '' } of there.disks) {
            const isOwn = own.disks.some((disk) => disk.isBoot && disk.device === deviceName && source.endsWith(`/${disk.name}`));
            if (!isOwn || autoDelete || deviceName === undefined)
                continue;
            await compute.change('POST', `${path}/setDiskAutoDelete`, {}, { autoDelete: 'true', deviceName });
        }
        await compute.begin('DELETE', path);
    });
}
async function sweepDisks({ compute, findings, deadline }, own) {
    const { project, zone } = own;
    for (const disk of own.disks) {
        const path = `${(0,paths .kX)(project, zone)}/disks/${disk.name}`;
        const show = `gcloud compute disks list --filter="name=${disk.name}" --project ${project}`;
        const look = () => compute.get(path, sweep_forms .E9);
        const found = await findings.ask(`the disk ${disk.name} in ${zone}`, show, look);
        const there = found?.is;
        if (there === undefined || there.id !== disk.id)
            continue;
        if (there.users.some((user) => user.endsWith(`/instances/${own.name}`)))
            continue;
        const thing = { kind: 'disk', project, zone, name: disk.name };
        if (there.users.length > 0)
            findings.left({ ...thing, reason: 'another instance has it now' });
        else if (!disk.isBoot) {
            findings.left({
                ...thing,
                reason: 'it was attached to the instance of this bake, and may have been there before',
            });
        }
        else {
            const reason = 'the instance that Packer made for this bake started from it';
            await findings.remove({ ...thing, reason }, () => insistently(deadline, () => compute.begin('DELETE', path)));
        }
    }
}
async function sweepImages({ compute, project, deadline, findings }, disks, kept) {
    if (disks.length === 0)
        return;
    const show = `gcloud compute images list --no-standard-images --project ${project}`;
    const listed = await findings.ask('images made of disks of this bake', show, () => compute.all((0,paths .gT)(project), gcp_image.imageForm));
    for (const { name, sourceDiskId } of listed?.is ?? []) {
        const disk = disks.find((one) => one.id === sourceDiskId);
        const id = (0,paths .L)({ project, name });
        if (disk === undefined || kept.has(id) || kept.has(name))
            continue;
        const reason = `made of ${disk.name}, which is this bake's own, and not reported as finished`;
        await findings.remove({ kind: 'image', project, zone: null, name, reason }, () => insistently(deadline, () => compute.change('DELETE', id)));
    }
}
async function insistently(deadline, remove) {
    for (let pause = FIRST_PAUSE_MS;; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
        try {
            await remove();
            return;
        }
        catch (error) {
            const isBusy = error instanceof trouble .Wy && /notReady|resourceNotReady|InUse/i.test(error.reason);
            if (!isBusy || (0,clock .rj)() + pause > deadline)
                throw error;
            await (0,clock .fm)(pause);
        }
    }
}

;// CONCATENATED MODULE: ./.build/providers/gcp/sweep/unproven-sweep.js




const PACKER_NAME = /^packer-[0-9a-f-]{36}$/;
async function listCandidates(sweep, place) {
    const { compute, project, findings, startedAt, proven, isImaging } = sweep;
    const { zone, address } = place;
    const path = (0,paths .kX)(project, zone);
    const why = 'it may be of this bake, but nothing proves that: look whether it is before you remove it';
    const shows = (what) => `gcloud compute ${what} list --filter="zone:${zone}" --project ${project}`;
    const instances = await findings.ask(`instances of this bake in ${zone}`, shows('instances'), () => compute.all(`${path}/instances`, sweep_forms .KJ));
    for (const one of instances?.is ?? []) {
        const isPossible = (0,own_instances .ll)(one, startedAt) && !proven.has(one.id) && one.labels[own_mark .l6] === undefined;
        if (!isPossible || one.status === 'STOPPING')
            continue;
        const addresses = (0,own_instances .sO)(one).filter((text) => text !== '');
        if (address !== null && addresses.length > 0 && !addresses.includes(address))
            continue;
        findings.left({ kind: 'instance', project, zone, name: one.name, reason: why });
    }
    const disks = await findings.ask(`disks of this bake in ${zone}`, shows('disks'), () => compute.all(`${path}/disks`, sweep_forms .E9));
    for (const { name, users, creationTimestamp } of disks?.is ?? []) {
        if (!PACKER_NAME.test(name) || users.length > 0 || (0,ownership .tW)(creationTimestamp, startedAt))
            continue;
        findings.left({ kind: 'disk', project, zone, name, reason: why });
    }
    if (!isImaging)
        return;
    const since = new Date(startedAt).toISOString();
    const command = `gcloud compute images list --no-standard-images --filter="creationTimestamp>'${since}'" --project ${project}`;
    findings.unchecked('an image that this bake was just making', 'Not checked: nothing was noted of its instance, by which it could be known', command);
}

;// CONCATENATED MODULE: ./.build/providers/gcp/sweep/sweep.js















const CALL_MS = 15_000;
const TRIES = 4;
const APPEARS_MS = 6000;
const AGAIN_MS = 1000;
async function sweepGoogle(request, connect) {
    const { words, environment, onFound, keepOnFailure, deadline, startedAt } = request;
    const builds = words.told('gcp').filter((one) => !(0,provider_bake .X)(one.build, request));
    const places = (0,ownership .bh)(builds);
    if (places.length === 0)
        return [];
    const signal = AbortSignal.timeout(Math.max(0, deadline - (0,clock .rj)()));
    let google;
    try {
        google = await connect(environment, { callMs: CALL_MS, tries: TRIES, signal });
    }
    catch (error) {
        return unasked(places, (0,errors .bD)(error));
    }
    const { compute } = google;
    const named = [...request.regions, ...(google.project === null ? [] : [google.project])];
    const projects = [...new Set(named)].filter((one) => paths .yl.test(one));
    if (projects.length === 0)
        return unasked(places, 'neither the template nor the environment says in which project (GOOGLE_CLOUD_PROJECT)');
    const noted = (0,noted_instances .P)(request.note);
    const kept = new Set([...words.artifacts.map(packer_output .TH), ...request.kept]);
    const found = [];
    const swept = [];
    for (const project of projects) {
        const findings = new GoogleFindings(keepOnFailure, (one) => {
            found.push(one);
            onFound(one);
        });
        const what = `what this bake left in the project ${project}`;
        const seen = await findings.ask(what, `gcloud compute instances list --project ${project}`, () => compute.get(`projects/${project}`, sweep_forms .Cv));
        if (seen !== undefined && seen.is === undefined)
            found.push(...tell(onFound, unasked(places, `these credentials see no project ${project}`)));
        swept.push({ compute, project, deadline, findings, isSeen: seen?.is !== undefined });
    }
    const seen = swept.filter(({ isSeen }) => isSeen);
    const marked = await markedInstances(request, places, seen, noted);
    const own = [...noted, ...marked];
    for (const sweep of seen)
        for (const one of ofProject(own, sweep))
            await sweepInstance(sweep, one);
    const disks = own.flatMap((one) => one.disks);
    for (const sweep of seen)
        await sweepImages(sweep, disks, kept);
    for (const sweep of seen)
        for (const one of ofProject(own, sweep))
            await sweepDisks(sweep, one);
    const proven = new Set(own.map(({ id }) => id));
    for (const place of places.filter(({ build }) => own.every((one) => one.build !== build))) {
        const isImaging = builds.some(({ build, hinted }) => build === place.build && hinted('imaging').size > 0);
        for (const sweep of seen)
            await listCandidates({ ...sweep, startedAt, proven, isImaging }, place);
    }
    return found;
}
function ofProject(all, { project }) {
    return all.filter((one) => one.project === project);
}
async function markedInstances(request, places, sweeps, noted) {
    const mark = (0,own_mark .bk)(request);
    if (mark === null)
        return [];
    const found = new Map();
    for (const place of places.filter(({ build }) => noted.every((one) => one.build !== build))) {
        for (const { compute, project, findings } of sweeps) {
            const show = `gcloud compute instances list --filter="labels.bakehouse_mark=${mark}" --project ${project}`;
            const at = { compute, projects: [project], place, startedAt: request.startedAt };
            const until = (0,clock .rj)() + (place.isMade ? 0 : APPEARS_MS);
            for (;;) {
                const seen = await findings.ask(`instances of this bake in ${place.zone}`, show, () => (0,own_instances .kN)(at, mark));
                for (const one of seen?.is ?? [])
                    found.set(one.id, one);
                if (seen === undefined || seen.is.length > 0 || (0,clock .rj)() >= until)
                    break;
                await (0,clock .fm)(AGAIN_MS);
            }
        }
    }
    return [...found.values()];
}
function unasked(places, reason) {
    return [...new Set(places.map(({ zone }) => zone))].map((zone) => ({
        kind: 'unknown',
        id: `instances, disks and images that this bake made on Google Cloud in ${zone}`,
        region: null,
        state: 'unchecked',
        reason: (0,leftover .bj)(reason),
        command: `gcloud compute instances list --filter="zone:${zone} AND description='New instance created by Packer'"`,
    }));
}
function tell(onFound, all) {
    for (const one of all)
        onFound(one);
    return all;
}


/***/ }),

/***/ 13370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M: () => (  MARK),
    endFolder: () => (  endFolder),
    endTrial: () => (  endTrial),
    nameOfRun: () => (  nameOfRun)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40108);
  var _naming_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87392);
  var _sweep_forms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91642);






const SETTLING_MS = 10_000;
const PAUSE_MS = 1000;
const MARK = 'bakehouse-mark';
function nameOfRun(mark) {
    return `bakehouse-${mark}`.toLowerCase().replaceAll(/[^a-z0-9-]/g, '-').slice(0, 63).replace(/-$/, 'x');
}
async function endTrial(end, compute) {
    return [...(await endInstance(end, compute)), ...endFolder(end.folder)];
}
async function endInstance({ project, zone, mark, mayAppear }, compute) {
    const id = nameOfRun(mark);
    const path = `${(0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__  .kX)(project, zone)}/instances/${id}`;
    const command = `gcloud compute instances delete ${id} --zone ${zone} --project ${project} --quiet`;
    const left = (reason) => [{ kind: 'instance', id, region: zone, state: 'left', reason, command }];
    try {
        const until = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__  .rj)() + (mayAppear ? SETTLING_MS : 0);
        let instance = await compute.get(path, _sweep_forms_js__WEBPACK_IMPORTED_MODULE_4__  .KJ);
        while (instance === undefined && (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__  .rj)() < until) {
            await (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__  .fm)(PAUSE_MS);
            instance = await compute.get(path, _sweep_forms_js__WEBPACK_IMPORTED_MODULE_4__  .KJ);
        }
        if (instance === undefined || instance.status === 'STOPPING')
            return [];
        if (instance.labels[MARK] !== (0,_naming_js__WEBPACK_IMPORTED_MODULE_3__  .w)(mark))
            return left(`it is called as this run's instance would be, but lacks its label ${MARK}`);
        await compute.begin('DELETE', path);
        return [];
    }
    catch (error) {
        return left((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bD)(error));
    }
}
function endFolder(folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true, maxRetries: 3 });
        return [];
    }
    catch (error) {
        const command = `rm -r '${folder}'`;
        return [{ kind: 'folder', id: folder, region: null, state: 'left', reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bD)(error), command }];
    }
}


/***/ }),

/***/ 87966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    trialInstance: () => (  trialInstance)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _core_process_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63815);
  var _kitchen_guest_guest_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29620);
  var _kitchen_guest_login_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22791);
  var _kitchen_guest_wait_for_login_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56403);
  var _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4665);
  var _cloud_paths_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(40108);
  var _cloud_trouble_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(45991);
  var _disk_source_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(92367);
  var _image_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(37583);
  var _marks_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(64500);
  var _naming_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(87392);
  var _sweep_forms_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(91642);
  var _choice_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(64218);
  var _ending_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(13370);
















function trialInstance(request, connect) {
    const { subject, mark } = request;
    const environment = (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .E_)(request.environment);
    const name = (0,_ending_js__WEBPACK_IMPORTED_MODULE_14__.nameOfRun)(mark);
    let asked;
    let login;
    let isThere = false;
    const look = async () => asked?.compute.get(`${(0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_15__  .kX)(asked.project, asked.zone)}/instances/${name}`, _sweep_forms_js__WEBPACK_IMPORTED_MODULE_12__  .KJ);
    const stateOf = async () => {
        const instance = await look();
        return instance === undefined ? 'gone' : (instance.status ?? 'RUNNING');
    };
    return {
        start: async () => {
            const choice = _choice_js__WEBPACK_IMPORTED_MODULE_13__  .N.parse(request.machine ?? {});
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(request.private, { recursive: true, mode: 0o700 });
            const { compute, project: own } = await connect(environment);
            const at = (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_15__  .XE)(subject.id);
            const image = at === undefined ? undefined : await (0,_image_js__WEBPACK_IMPORTED_MODULE_9__.describeImage)(compute, at);
            if (at === undefined || image?.status !== 'READY') {
                const what = image === undefined ? 'no image' : `the image as ${image.status}, not ready:`;
                throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_6__  .b('infrastructure', `Google Cloud has ${what} ${subject.id}, so that nothing starts from it.`);
            }
            const project = own ?? at.project;
            const zone = choice.zone ?? (environment['CLOUDSDK_COMPUTE_ZONE'] || environment['GOOGLE_ZONE'] || '');
            if (!_cloud_paths_js__WEBPACK_IMPORTED_MODULE_15__  .z6.test(zone))
                throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_6__  .b('config', 'Nothing says in which zone the instance starts: an image of Google Cloud is in none. Name one in "zone" of "machine", or set CLOUDSDK_COMPUTE_ZONE.');
            const user = choice.user ?? 'bakehouse';
            const port = Number(choice['ssh-port'] ?? 22);
            login = await (0,_kitchen_guest_login_js__WEBPACK_IMPORTED_MODULE_4__  .RK)({
                folder: request.private, copy: request.folder, user, key: null, password: null, host: 'unknown', port, environment,
            });
            const labels = { [_ending_js__WEBPACK_IMPORTED_MODULE_14__  .M]: (0,_naming_js__WEBPACK_IMPORTED_MODULE_11__  .w)(mark), [_marks_js__WEBPACK_IMPORTED_MODULE_10__.RUN]: (0,_naming_js__WEBPACK_IMPORTED_MODULE_11__  .w)(request.run) };
            const wanted = { name, zone, image: subject.id, architecture: image.architecture, labels, user };
            const body = (0,_choice_js__WEBPACK_IMPORTED_MODULE_13__  .g)(choice, { ...wanted, publicKey: login.publicKey });
            request.onStarted({ region: zone, id: name });
            asked = { compute, project, zone };
            try {
                await compute.change('POST', `${(0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_15__  .kX)(project, zone)}/instances`, body);
                isThere = true;
            }
            catch (error) {
                throw error instanceof _cloud_trouble_js__WEBPACK_IMPORTED_MODULE_7__  .Wy && error.status < 429
                    ? new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_6__  .b('config', `The instance of ${subject.id} was refused: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error)}.`)
                    : error;
            }
            if (request.isInterrupted())
                throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_6__  .b('cancelled', `The run was cancelled while ${name} started.`);
            const instance = await look();
            const [nic] = instance?.networkInterfaces ?? [];
            const host = nic?.accessConfigs[0]?.natIP ?? nic?.networkIP;
            if (instance === undefined || host === undefined)
                throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_6__  .b('infrastructure', `The instance ${name} of ${subject.id} has no address.`);
            login = (0,_kitchen_guest_login_js__WEBPACK_IMPORTED_MODULE_4__  .nS)(login, host);
            await (0,_kitchen_guest_wait_for_login_js__WEBPACK_IMPORTED_MODULE_5__  .o)(request, login, environment, {
                what: 'instance',
                state: stateOf,
                isUp: (state) => /^(?:PROVISIONING|STAGING|RUNNING)$/.test(state),
                why: ({ isDenied, line, where }) => isDenied
                    ? `it does not let ${user} in with its key (${line}). The user is made by the image's own agent (google-guest-agent): is it in the image?`
                    : `it does not answer by ssh at ${where}${line === '' ? '' : ` (${line})`}. Does a firewall rule let ssh in, and does this machine reach the address? See "subnet", "public-address" and "ssh-port" of "machine"`,
                more: async () => '',
            });
            const made = await (0,_disk_source_js__WEBPACK_IMPORTED_MODULE_8__  .q)(compute, { project, zone, instance }, subject.id);
            return {
                variables: {
                    ...(0,_kitchen_guest_login_js__WEBPACK_IMPORTED_MODULE_4__  .Bt)(login),
                    BAKEHOUSE_INSTANCE_ID: name,
                    BAKEHOUSE_IMAGE_ID: subject.id,
                    BAKEHOUSE_REGION: zone,
                },
                image: made ?? { id: null, isSubject: false },
                tools: {},
            };
        },
        trouble: async () => {
            const state = await stateOf();
            return state === 'RUNNING' ? null : `The instance ${name} is ${state} after the script.`;
        },
        collect: async (folder, isWanted) => {
            if (login !== undefined)
                await (0,_kitchen_guest_guest_files_js__WEBPACK_IMPORTED_MODULE_3__  .C)(login, request.folder, folder, isWanted, environment);
        },
        remove: async () => {
            if (asked === undefined)
                return (0,_ending_js__WEBPACK_IMPORTED_MODULE_14__.endFolder)(request.private);
            const { compute, project, zone } = asked;
            return (0,_ending_js__WEBPACK_IMPORTED_MODULE_14__.endTrial)({ project, zone, mark, folder: request.private, mayAppear: !isThere }, compute);
        },
    };
}


/***/ }),

/***/ 78817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    judgeImage: () => (  judgeImage),
    openGoogleWitness: () => (  openGoogleWitness)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _image_provider_witness_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95269);
  var _cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40108);
  var _image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37583);
  var _marks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64500);
  var _naming_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87392);






function openGoogleWitness(connect) {
    const google = connect();
    google.catch(() => { });
    return async ({ record }, image) => {
        const name = (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__  .XE)(image.id);
        if (name === undefined)
            return { kind: 'unknown', reason: `its record calls its image ${image.id}, and says no project with it` };
        let opened;
        try {
            opened = await google;
        }
        catch (error) {
            return { kind: 'unknown', reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error) };
        }
        return judgeImage(record, image, (await (0,_image_js__WEBPACK_IMPORTED_MODULE_2__.describeImage)(opened.compute, name)) ?? null);
    };
}
function judgeImage(record, { id, created }, image) {
    if (image === null) {
        const problem = `Google Cloud has no image ${id}: it is gone, or the credentials do not see it`;
        return { kind: 'seen', problems: [problem], untested: null };
    }
    const { labels, status, deprecated } = image;
    const problems = [];
    if (status !== 'READY')
        problems.push(`${id} is ${status}, not ready`);
    if (deprecated?.state === 'OBSOLETE' || deprecated?.state === 'DELETED')
        problems.push(`${id} is ${deprecated.state}: nothing starts from it any more`);
    if (record.key === null)
        problems.push(`its record has no bake key, so nothing shows that ${id} is its image`);
    else if (labels[_marks_js__WEBPACK_IMPORTED_MODULE_3__.KEY] !== (0,_naming_js__WEBPACK_IMPORTED_MODULE_4__  .w)(record.key)) {
        const has = labels[_marks_js__WEBPACK_IMPORTED_MODULE_3__.KEY] ?? 'not at all';
        problems.push(`its record is of the key ${record.key}, but ${id} has the label ${_marks_js__WEBPACK_IMPORTED_MODULE_3__.KEY} ${has}`);
    }
    const run = labels[_marks_js__WEBPACK_IMPORTED_MODULE_3__.RUN] ?? '';
    if (run !== (0,_naming_js__WEBPACK_IMPORTED_MODULE_4__  .w)(record['baked-in'])) {
        const said = `its record says that ${id} was baked in the run ${record['baked-in'] || 'none'}`;
        problems.push(`${said}, but its label ${_marks_js__WEBPACK_IMPORTED_MODULE_3__.RUN} says ${run || 'none'}`);
    }
    const made = (0,_image_js__WEBPACK_IMPORTED_MODULE_2__.createdOf)(image);
    if (created !== null && made !== null && Date.parse(created) !== Date.parse(made))
        problems.push(`its record says that ${id} was made at ${created}, but Google says ${made}`);
    const untested = labels[_marks_js__WEBPACK_IMPORTED_MODULE_3__.VERIFIED] === image.id ? null : `${(0,_image_provider_witness_js__WEBPACK_IMPORTED_MODULE_1__  .a)(record, id)}, but it has no label ${_marks_js__WEBPACK_IMPORTED_MODULE_3__.VERIFIED} with its own id`;
    return { kind: 'seen', problems, untested };
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


/***/ })

};
