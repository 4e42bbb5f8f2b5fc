export const id = 2288;
export const ids = [2288];
export const modules = {

/***/ 76310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A: () => (  Silence),
    T: () => (  saidBy)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

const LONGEST = 300;
class Silence extends Error {
    name = 'Silence';
    isUnsent;
    isFinal;
    constructor(whom, why, { isUnsent = false, isFinal = false }) {
        super(`${whom} could not be asked: ${why}`);
        this.isUnsent = isUnsent;
        this.isFinal = isFinal;
    }
    static of(whom, error, isSent, authorities) {
        const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .$N)(error) ?? '';
        const isUnsent = !isSent || code === 'ECONNREFUSED' || code === 'ENOTFOUND';
        const isCertificate = /CERT|UNABLE_TO_VERIFY|SELF_SIGNED/.test(code);
        const why = isCertificate
            ? `its certificate is of an authority that this machine does not know (${code}); ${authorities}`
            : plain(error instanceof AggregateError ? error.errors.map(_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD).join('; ') : (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error));
        return new Silence(whom, why === '' ? code : why, { isUnsent, isFinal: isCertificate });
    }
}
function saidBy(text) {
    try {
        const found = messageIn(JSON.parse(text), 3);
        if (found !== undefined)
            return plain(found);
    }
    catch {
    }
    return plain(text.slice(0, 4000).replaceAll(/<title>[^<]{0,200}<\/title>|<[^<>]{0,200}>/g, ' '));
}
function messageIn(value, depth) {
    if (typeof value !== 'object' || value === null || depth === 0)
        return undefined;
    for (const name of ['message', 'detail', 'title']) {
        const own = Reflect.get(value, name);
        if (typeof own === 'string' && own !== '')
            return own;
    }
    for (const one of Object.values(value).slice(0, 10)) {
        const found = messageIn(one, depth - 1);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function plain(text) {
    return text
        .replaceAll(/[\p{Cc}\s]+/gu, ' ')
        .trim()
        .replace(/\.$/, '')
        .slice(0, LONGEST);
}


/***/ }),

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

/***/ 91113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  connectAzure: () => (  connectAzure),
  hasAzureCredentials: () => (  hasAzureCredentials),
  ownSubscription: () => (  ownSubscription)
});

var external_node_fs_ = __webpack_require__(73024);
var clock = __webpack_require__(94850);
var errors = __webpack_require__(8005);
var http_wire = __webpack_require__(91284);
var values = __webpack_require__(1252);
var trouble = __webpack_require__(74194);
;// CONCATENATED MODULE: ./.build/providers/azure/cloud/arm.js




const VERSIONS = {
    subscriptions: '2022-12-01',
    resources: '2021-04-01',
    compute: '2024-07-01',
    disks: '2024-03-02',
    galleries: '2024-03-03',
    network: '2024-05-01',
    vaults: '2023-07-01',
    locks: '2020-05-01',
    permissions: '2022-04-01',
};
const MOST_PAGES = 500;
const [SHORTEST_PAUSE, LONGEST_PAUSE] = [1, 30];
function createArm(manager, wire, authorize, { signal } = {}) {
    const ask = async (method, url, body) => {
        if (url.origin !== manager.origin)
            throw new errors .yo(`Azure: ${manager.host} leads to ${url.host}, which is not asked.`);
        const send = async (again) => {
            const headers = {
                Accept: 'application/json',
                Authorization: await authorize(again),
                'User-Agent': 'bakehouse',
                ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
            };
            return wire.send('Azure', {
                method,
                url,
                headers,
                ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            });
        };
        const reply = await send(false);
        return reply.status === 401 ? send(true) : reply;
    };
    const at = (path, service, query = {}) => {
        const url = new URL(manager);
        url.pathname = path;
        for (const [name, value] of Object.entries({ ...query, 'api-version': VERSIONS[service] }))
            url.searchParams.set(name, value);
        return url;
    };
    const page = async (url, path) => {
        const reply = await ask('GET', url);
        if (reply.status === 404)
            return undefined;
        if (reply.status !== 200)
            throw new trouble .dW(shortOf(path), reply);
        return reply;
    };
    const settle = async (first, path) => {
        let reply = first;
        let [where, isStatus] = followed(reply);
        while (where !== undefined) {
            await (0,clock .fm)(pauseOf(reply) * 1000, signal);
            reply = await ask('GET', where);
            if (reply.status >= 400)
                throw new trouble .dW(shortOf(path), reply);
            const { status, error } = isStatus
                ? statusOf(reply)
                : { status: reply.status === 202 ? 'InProgress' : 'Succeeded', error: '' };
            if (status === 'Succeeded')
                return;
            if (status === 'Failed' || status === 'Canceled')
                throw new trouble .dW(shortOf(path), { status: 409, text: error });
            if (!isStatus)
                [where = where, isStatus] = followed(reply);
        }
    };
    return {
        get: async (path, service, form, query) => {
            const reply = await page(at(path, service, query), path);
            return reply === undefined ? undefined : readAs(path, reply, form);
        },
        all: async (path, service, item, query) => {
            const found = [];
            let next = at(path, service, query);
            for (let pages = 0; next !== undefined; pages += 1) {
                if (pages === MOST_PAGES)
                    throw new trouble .ym(`${shortOf(path)} has more than ${MOST_PAGES} pages`);
                const reply = await page(next, path);
                if (reply === undefined)
                    return undefined;
                const { value, nextLink } = listOf(path, reply);
                found.push(...value.map((one) => formed(path, one, item)));
                next = nextLink === undefined ? undefined : new URL(nextLink, manager);
            }
            return found;
        },
        remove: async (path, service, query) => {
            const reply = await ask('DELETE', at(path, service, query));
            if (reply.status === 404 || reply.status === 204)
                return false;
            if (reply.status !== 200 && reply.status !== 202)
                throw new trouble .dW(shortOf(path), reply);
            return true;
        },
        change: async (method, path, service, body) => {
            const reply = await ask(method, at(path, service), body);
            if (reply.status >= 300)
                throw new trouble .dW(shortOf(path), reply);
            await settle(reply, path);
        },
    };
}
function followed({ headers, status }) {
    const link = headers['azure-asyncoperation'];
    if (typeof link === 'string' && URL.canParse(link))
        return [new URL(link), true];
    const { location } = headers;
    return status === 202 && location !== undefined && URL.canParse(location)
        ? [new URL(location), false]
        : [undefined, false];
}
function pauseOf({ headers }) {
    const said = Number(headers['retry-after']);
    return Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, Number.isFinite(said) ? said : SHORTEST_PAUSE));
}
function statusOf(reply) {
    const read = parsed(reply.text);
    const status = (0,values .Gv)(read) && typeof read['status'] === 'string' ? read['status'] : '';
    return { status, error: reply.text };
}
function listOf(path, reply) {
    const read = parsed(reply.text);
    const value = (0,values .Gv)(read) ? read['value'] : undefined;
    const nextLink = (0,values .Gv)(read) ? read['nextLink'] : undefined;
    if (!Array.isArray(value))
        throw new trouble .ym(`${shortOf(path)} is no list`);
    return { value, nextLink: typeof nextLink === 'string' && nextLink !== '' ? nextLink : undefined };
}
function readAs(path, reply, form) {
    return formed(path, parsed(reply.text), form);
}
function formed(path, value, form) {
    const read = form.safeParse(value);
    if (read.success)
        return read.data;
    const [first] = read.error.issues;
    throw new trouble .ym(`${shortOf(path)} is told in another form than is known: ${first?.path.join('.') ?? ''} ${first?.message ?? ''}`);
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function shortOf(path) {
    return `Azure, ${path.replace(/^\/subscriptions\/[^/]+/, '') || 'the subscription'}`;
}

var ids = __webpack_require__(22747);
var external_node_os_ = __webpack_require__(48161);
var external_node_path_ = __webpack_require__(76760);
var schemas = __webpack_require__(2503);
var command = __webpack_require__(40039);
;// CONCATENATED MODULE: ./.build/providers/azure/cloud/sign-in.js








const CLOUDS = {
    public: ['https://management.azure.com', 'https://login.microsoftonline.com'],
    usgovernment: ['https://management.usgovcloudapi.net', 'https://login.microsoftonline.us'],
    china: ['https://management.chinacloudapi.cn', 'https://login.chinacloudapi.cn'],
};
const IMDS = 'http://169.254.169.254/metadata/identity/oauth2/token';
const AUDIENCE = 'api://AzureADTokenExchange';
const CLI_MS = 60_000;
function cloudOf(environment) {
    const name = environment['ARM_ENVIRONMENT'] || 'public';
    const known = CLOUDS[name.toLowerCase()];
    if (known === undefined) {
        throw new errors .yo(`Azure: ARM_ENVIRONMENT is ${JSON.stringify(name.slice(0, 40))}; there are ${Object.keys(CLOUDS).join(', ')}.`);
    }
    const [manager, authority] = known;
    return { manager: new URL(manager), authority: new URL(authority) };
}
function signInOf(environment) {
    const said = (...names) => names.map((name) => environment[name] ?? '').find((one) => one !== '') ?? '';
    const tenant = said('AZURE_TENANT_ID', 'ARM_TENANT_ID');
    const client = said('AZURE_CLIENT_ID', 'ARM_CLIENT_ID');
    const secret = said('AZURE_CLIENT_SECRET', 'ARM_CLIENT_SECRET');
    if (tenant !== '' && client !== '') {
        if (secret !== '')
            return { kind: 'secret', tenant, client, secret };
        const from = assertionOf(said);
        if (from !== undefined)
            return { kind: 'assertion', tenant, client, from };
    }
    if (said('ARM_USE_MSI') === 'true') {
        const endpoint = said('ARM_MSI_ENDPOINT') || IMDS;
        if (!URL.canParse(endpoint))
            throw new errors .yo('Azure: ARM_MSI_ENDPOINT is no address.');
        return { kind: 'identity', endpoint: new URL(endpoint), client: client || null };
    }
    const folder = said('AZURE_CONFIG_DIR') || (0,external_node_path_.join)(said('HOME') || (0,external_node_os_.homedir)(), '.azure');
    return said('ARM_USE_CLI') !== 'false' && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'azureProfile.json')) ? { kind: 'cli' } : undefined;
}
function assertionOf(said) {
    const text = said('ARM_OIDC_TOKEN');
    if (text !== '')
        return { kind: 'text', text };
    const path = said('AZURE_FEDERATED_TOKEN_FILE', 'ARM_OIDC_TOKEN_FILE_PATH');
    if (path !== '')
        return { kind: 'file', path };
    const url = said('ARM_OIDC_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_URL');
    const bearer = said('ARM_OIDC_REQUEST_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN');
    return url === '' || bearer === '' || !URL.canParse(url) ? undefined : { kind: 'request', url, bearer };
}
async function signIn(way, { manager, authority }, wire, environment) {
    if (way.kind === 'cli')
        return cliToken(manager, environment);
    if (way.kind === 'identity') {
        const url = new URL(way.endpoint);
        url.searchParams.set('api-version', '2018-02-01');
        url.searchParams.set('resource', manager.href);
        if (way.client !== null)
            url.searchParams.set('client_id', way.client);
        const whom = `the managed identity at ${url.host}`;
        return tokenOf(whom, await wire.send(whom, { method: 'GET', url, headers: { Metadata: 'true' } }));
    }
    const { tenant, client } = way;
    if (!/^[\w.-]{1,100}$/.test(tenant))
        throw new errors .yo('Azure: the tenant (AZURE_TENANT_ID) is neither an id nor a domain.');
    const proof = way.kind === 'secret'
        ? { client_secret: way.secret }
        : {
            client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
            client_assertion: await assertion(way.from, wire),
        };
    const form = { grant_type: 'client_credentials', client_id: client, scope: `${manager.origin}/.default`, ...proof };
    const whom = `Microsoft Entra ID at ${authority.host}`;
    const reply = await wire.send(whom, {
        method: 'POST',
        url: new URL(`/${tenant}/oauth2/v2.0/token`, authority),
        headers: {
            Accept: 'application/json',
            'Content-Type': 'application/x-www-form-urlencoded',
            'User-Agent': 'bakehouse',
        },
        body: new URLSearchParams(form).toString(),
    });
    return tokenOf(whom, reply);
}
async function assertion(from, wire) {
    if (from.kind === 'text')
        return from.text;
    if (from.kind === 'file') {
        try {
            return (0,external_node_fs_.readFileSync)(from.path, 'utf8').trim();
        }
        catch (error) {
            throw new errors .yo(`Azure: the file of the federated token cannot be read: ${(0,errors .bD)(error)}.`);
        }
    }
    const url = new URL(from.url);
    url.searchParams.set('audience', AUDIENCE);
    const headers = { Accept: 'application/json', Authorization: `Bearer ${from.bearer}` };
    const reply = await wire.send('the token service of GitHub', { method: 'GET', url, headers });
    const read = schemas .Ikc({ value: schemas .YjP().min(1) }).safeParse(sign_in_parsed(reply.text));
    if (reply.status !== 200 || !read.success) {
        throw new errors .yo('Azure: GitHub gives this job no token to sign in with. It needs `permissions: id-token: write`.');
    }
    return read.data.value;
}
const seconds = schemas .KCZ([
    schemas .aig(),
    schemas .YjP()
        .regex(/^\d{1,12}$/)
        .transform(Number),
]);
const answered = schemas .Ikc({ access_token: schemas .YjP().min(1), expires_in: seconds });
function tokenOf(whom, reply) {
    if (reply.status === 400 || reply.status === 401) {
        throw new errors .yo(`Azure: ${new trouble .dW(whom, reply).message}. The credentials are wrong, or have expired, or the application does not trust this job.`);
    }
    if (reply.status !== 200)
        throw new trouble .dW(whom, reply);
    const read = answered.safeParse(sign_in_parsed(reply.text));
    if (!read.success || !isTokenText(read.data.access_token))
        throw new errors .yo(`Azure: ${whom} answered with what is no token.`);
    return { text: read.data.access_token, seconds: read.data.expires_in, subscription: null };
}
const ofCli = schemas .Ikc({
    accessToken: schemas .YjP().min(1),
    expires_on: seconds.optional(),
    subscription: schemas .YjP().optional(),
});
async function cliToken(manager, environment) {
    const args = ['account', 'get-access-token', '--resource', `${manager.origin}/`, '--output', 'json'];
    const own = Object.entries(environment).filter((entry) => entry[1] !== undefined);
    let said;
    try {
        const { exitCode, stdout, stderr } = await (0,command .d1)('az', args, {
            environment: Object.fromEntries(own),
            limitMs: CLI_MS,
        });
        if (exitCode !== 0)
            throw new errors .yo(lastLine(stderr));
        said = stdout;
    }
    catch (error) {
        throw new errors .yo(`Azure: az account get-access-token gave no token: ${(0,errors .bD)(error)}. Sign in with az login, or set AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET.`);
    }
    const read = ofCli.safeParse(sign_in_parsed(said));
    if (!read.success || !isTokenText(read.data.accessToken))
        throw new errors .yo('Azure: az account get-access-token answered with what is no token.');
    const { accessToken: text, expires_on: end, subscription } = read.data;
    return {
        text,
        seconds: end === undefined ? 300 : end - Math.floor(Date.now() / 1000),
        subscription: subscription !== undefined && ids .kk.test(subscription) ? subscription.toLowerCase() : null,
    };
}
function lastLine(text) {
    return text.trim().split('\n').at(-1)?.slice(0, 300) ?? '';
}
function isTokenText(text) {
    return /^[\x21-\x7e]{1,16384}$/.test(text);
}
function sign_in_parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/providers/azure/cloud/connect.js







const NEARLY_MS = 2 * 60_000;
function hasAzureCredentials(environment) {
    return signInOf(environment) !== undefined;
}
function ownSubscription(environment) {
    const named = environment['AZURE_SUBSCRIPTION_ID'] || environment['ARM_SUBSCRIPTION_ID'] || '';
    return ids .kk.test(named) ? named.toLowerCase() : null;
}
const connectAzure = async (environment, limits = {}) => {
    const way = signInOf(environment);
    if (way === undefined) {
        throw new errors .yo('Azure: no credentials are there. Set AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET or AZURE_FEDERATED_TOKEN_FILE, or sign in with az login.');
    }
    const cloud = cloudOf(environment);
    const authorities = 'name the file of it in SSL_CERT_FILE, by which Packer goes, too';
    const caFile = environment['SSL_CERT_FILE'] || null;
    if (caFile !== null && !(0,external_node_fs_.existsSync)(caFile))
        throw new errors .yo(`Azure: SSL_CERT_FILE names ${caFile}, which is not there.`);
    const tls = { verify: true, caFile, certFile: null, keyFile: null, authorities };
    const wire = (0,http_wire .k)(tls, environment, limits);
    let held;
    const signedIn = async (again) => {
        if (again || held === undefined || held.ends < (0,clock .rj)() + NEARLY_MS) {
            const token = await signIn(way, cloud, wire, environment);
            held = { token, ends: (0,clock .rj)() + token.seconds * 1000 };
        }
        return held.token;
    };
    const { subscription } = await signedIn(false);
    const arm = createArm(cloud.manager, wire, async (again) => `Bearer ${(await signedIn(again)).text}`, limits);
    return { arm, subscription: ownSubscription(environment) ?? subscription };
};


/***/ }),

/***/ 74194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Tq: () => (  isAnswer),
    dW: () => (  ArmError),
    vu: () => (  isRefusal),
    ym: () => (  UnreadableAnswer)
  });
  var _core_http_silence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76310);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1252);


class ArmError extends Error {
    name = 'ArmError';
    status;
    code;
    constructor(what, reply) {
        const code = codeIn(reply.text);
        const said = [code, (0,_core_http_silence_js__WEBPACK_IMPORTED_MODULE_0__  .T)(reply.text)].filter((one) => one !== '').join(': ');
        super(`${what}: ${meaningOf(reply.status)}HTTP ${reply.status}${said === '' ? '' : ` (${said})`}`);
        this.status = reply.status;
        this.code = code;
    }
}
class UnreadableAnswer extends Error {
    name = 'UnreadableAnswer';
}
function isAnswer(error) {
    return error instanceof ArmError || error instanceof UnreadableAnswer;
}
function isRefusal(error) {
    return error instanceof ArmError && (error.status === 401 || error.status === 403);
}
function codeIn(text) {
    try {
        const read = JSON.parse(text);
        const error = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .Gv)(read) ? read['error'] : undefined;
        const code = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .Gv)(error) ? error['code'] : error;
        return typeof code === 'string' && /^[\w.]{1,80}$/.test(code) ? code : '';
    }
    catch {
        return '';
    }
}
function meaningOf(status) {
    if (status === 401)
        return 'the credentials are not taken, or have expired; ';
    if (status === 403)
        return 'the credentials may not do that; ';
    if (status === 429)
        return 'it takes no more questions at the moment; ';
    return status >= 500 ? 'the service itself has trouble; ' : '';
}


/***/ }),

/***/ 84734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    completeImage: () => (  completeImage),
    describeImage: () => (  describeImage),
    imageOfList: () => (  imageOfList),
    listedImage: () => (  listedImage)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22747);
  var _packer_output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68283);




const tags = zod__WEBPACK_IMPORTED_MODULE_2__  .g1P(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()).nullish();
const listedImage = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().max(1000),
    location: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
    createdTime: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
    provisioningState: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
    tags,
});
const told = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().max(1000),
    location: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
    tags,
    properties: zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
        provisioningState: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
        publishingProfile: zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ publishedDate: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional() }).optional(),
    }),
});
const LIMIT_MS = 30_000;
function imageOfList(one) {
    return {
        id: one.id,
        location: (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__  .hD)(one.location),
        created: (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .ym)(one.createdTime ?? ''),
        tags: one.tags ?? {},
        state: one.provisioningState ?? 'Succeeded',
    };
}
async function describeImage(arm, id) {
    const { type = '', group = '', subscription = '' } = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__  .wh)(id) ?? {};
    if (!(0,_packer_output_js__WEBPACK_IMPORTED_MODULE_1__  .rw)(id))
        return undefined;
    const isManaged = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__  .WB)(type, 'Microsoft.Compute/images');
    const one = await arm.get(id, isManaged ? 'compute' : 'galleries', told);
    if (one === undefined)
        return undefined;
    const { provisioningState: state = '', publishingProfile: published } = one.properties;
    let created = published?.publishedDate;
    if (isManaged) {
        const query = { $filter: `resourceType eq 'Microsoft.Compute/images'`, $expand: 'createdTime' };
        const listed = await arm.all(`${(0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__  .zm)(subscription, group)}/resources`, 'resources', listedImage, query);
        created = listed?.find((other) => (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__  .WB)(other.id, id))?.createdTime;
    }
    return { id: one.id, location: (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__  .hD)(one.location), created: (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .ym)(created ?? ''), tags: one.tags ?? {}, state };
}
async function completeImage(image, environment, connect, limitMs = LIMIT_MS) {
    const { subscription } = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__  .wh)(image.id) ?? {};
    if (subscription === undefined)
        return image;
    const known = { ...image, account: subscription };
    try {
        const { arm } = await connect(environment, { callMs: limitMs, tries: 3 });
        const there = await describeImage(arm, image.id);
        return there === undefined ? known : { ...known, region: there.location, created: there.created };
    }
    catch {
        return known;
    }
}


/***/ }),

/***/ 80461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  lookUpAzure: () => (  lookUpAzure)
});

var errors = __webpack_require__(8005);
var values = __webpack_require__(1252);
var reuse_from = __webpack_require__(74765);
var ids = __webpack_require__(22747);
var marks = __webpack_require__(8769);
;// CONCATENATED MODULE: ./.build/providers/azure/choice.js




function chooseBake(candidates, refs = { own: '' }) {
    const bakes = new Map();
    const ailing = [];
    for (const image of candidates.toSorted(newestFirst)) {
        const ailment = ailmentOf(image, refs);
        const text = image.tags[marks.IMAGES] ?? '';
        const set = (0,marks.setIn)(text);
        if (ailment !== undefined)
            ailing.push(ailment);
        else if (set === undefined)
            ailing.push(`${nameOf(image)} does not say what was baked with it`);
        else {
            const place = (0,marks.placeIn)(image.tags[marks.BUILD] ?? '', image.location);
            const name = JSON.stringify([text, image.tags[marks.RUN] ?? '']);
            const bake = bakes.get(name) ?? { set, newest: new Map() };
            if (set.places?.has(place) !== false && !bake.newest.has(place))
                bake.newest.set(place, image);
            bakes.set(name, bake);
        }
    }
    const all = [...bakes.values()];
    const whole = all.find(({ set, newest }) => newest.size === set.count);
    if (whole !== undefined) {
        const images = [...whole.newest].toSorted(([a], [b]) => (0,values .Nx)(a, b)).map(([, image]) => foundImage(image));
        return { kind: 'found', images };
    }
    const reasons = [...ailing, ...lackOf(all[0])];
    return { kind: 'missing', reason: reasons.length === 0 ? null : reasons.join('; ') };
}
function newestFirst(a, b) {
    return (Date.parse(b.created ?? '') || 0) - (Date.parse(a.created ?? '') || 0) || (0,values .Nx)(a.id, b.id);
}
function ailmentOf(image, refs) {
    const ref = image.tags[marks.REF] ?? '';
    if (!(0,reuse_from .W4)(refs, ref))
        return (0,reuse_from .h4)(refs, nameOf(image), ref);
    return image.state === 'Succeeded' ? undefined : `${nameOf(image)} is ${image.state}`;
}
function lackOf(bake) {
    if (bake === undefined)
        return [];
    if (bake.set.places === null)
        return [`${bake.newest.size} of ${bake.set.count} images are there`];
    const missing = [...bake.set.places].filter((place) => !bake.newest.has(place));
    return missing.map((place) => `${place.replace('@', ' in ')} is missing`);
}
function nameOf({ id, location }) {
    const { names = [] } = (0,ids .wh)(id) ?? {};
    return `${names.join('/')} in ${location}`;
}
function foundImage({ id, location, created, tags }) {
    const packer = tags[marks.PACKER];
    return {
        build: tags[marks.BUILD] ?? null,
        provider: 'azure',
        account: (0,ids .wh)(id)?.subscription ?? null,
        region: location,
        id,
        created,
        digests: {},
        tags: [],
        files: [],
        verified: tags[marks.VERIFIED] === 'true',
        runId: tags[marks.RUN] ?? null,
        ...(packer === undefined ? {} : { packer }),
    };
}

var cloud_connect = __webpack_require__(91113);
var azure_image = __webpack_require__(84734);
var packer_output = __webpack_require__(68283);
;// CONCATENATED MODULE: ./.build/providers/azure/look-up.js








const FILTER = `resourceType eq 'Microsoft.Compute/images' or resourceType eq 'Microsoft.Compute/galleries/images/versions'`;
async function lookUpAzure(legs, connect, { environment }) {
    const all = (reason) => legs.map(() => ({ kind: 'unknown', reason }));
    let azure;
    try {
        if (!(0,cloud_connect.hasAzureCredentials)(environment))
            return all('there are no credentials of Azure');
        azure = await connect();
    }
    catch (error) {
        return all((0,errors .bD)(error));
    }
    const answers = new Map();
    const bySubscription = (0,values .me)(legs, (leg) => subscriptionOf(leg, azure));
    await Promise.all([...bySubscription].map(async ([subscription, own]) => {
        const images = await imagesOf(subscription, azure);
        for (const leg of own)
            answers.set(leg, await lookUpLeg(leg, images, azure));
    }));
    return legs.map((leg) => answers.get(leg) ?? { kind: 'unknown', reason: 'Azure gave no answer' });
}
function subscriptionOf({ account, builds }, azure) {
    const literals = builds.map(({ literals: { subscription_id: one } }) => (typeof one === 'string' ? one : ''));
    const named = [account ?? '', ...literals].find((one) => ids .kk.test(one));
    return named?.toLowerCase() ?? azure.subscription ?? '';
}
async function imagesOf(subscription, { arm }) {
    if (subscription === '')
        return 'nothing says which subscription to look in (AZURE_SUBSCRIPTION_ID)';
    const query = { $filter: FILTER, $expand: 'createdTime,provisioningState' };
    try {
        const listed = await arm.all(`${(0,ids .F$)(subscription)}/resources`, 'resources', azure_image.listedImage, query);
        return (listed?.filter(({ id }) => (0,packer_output .rw)(id)).map(azure_image.imageOfList) ?? 'these credentials do not see the subscription');
    }
    catch (error) {
        return (0,errors .bD)(error);
    }
}
async function lookUpLeg(leg, images, { arm }) {
    if (typeof images === 'string')
        return { kind: 'unknown', reason: images };
    const found = chooseBake(images.filter(({ tags }) => tags[marks.KEY] === leg.key), leg.refs);
    if (found.kind !== 'found')
        return found;
    try {
        const there = [];
        for (const image of found.images) {
            const now = await (0,azure_image.describeImage)(arm, image.id);
            const listed = images.find(({ id }) => (0,ids .WB)(id, image.id));
            if (now === undefined || listed === undefined)
                return { kind: 'missing', reason: `${nameOf({ id: image.id, location: image.region })} is gone` };
            if (now.state !== 'Succeeded' || now.tags[marks.KEY] !== leg.key)
                return {
                    kind: 'missing',
                    reason: `${nameOf(now)} is ${now.state === 'Succeeded' ? 'of another key now' : now.state}`,
                };
            there.push({ ...image, id: now.id });
        }
        return { kind: 'found', images: there };
    }
    catch (error) {
        return { kind: 'unknown', reason: (0,errors .bD)(error) };
    }
}


/***/ }),

/***/ 8769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    BUILD: () => (  BUILD),
    IMAGES: () => (  IMAGES),
    KEY: () => (  KEY),
    PACKER: () => (  PACKER),
    REF: () => (  REF),
    RUN: () => (  RUN),
    VERIFIED: () => (  VERIFIED),
    markBaked: () => (  markBaked),
    markVerified: () => (  markVerified),
    placeIn: () => (  placeIn),
    setIn: () => (  setIn)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84734);
  var _naming_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35035);
  var _packer_output_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68283);




const KEY = 'bakehouse:key';
const BUILD = 'bakehouse:build';
const IMAGES = 'bakehouse:images';
const RUN = 'bakehouse:run';
const PACKER = 'bakehouse:packer';
const REF = 'bakehouse:ref';
const VERIFIED = 'bakehouse:verified';
const VERIFIED_IN = 'bakehouse:verified-in';
function placeIn(build, location) {
    return `${encodeURIComponent(build.toWellFormed())}@${location}`;
}
function setIn(text) {
    const [, digits] = /^#([1-9]\d{0,5})$/.exec(text) ?? [];
    if (digits !== undefined)
        return { count: Number(digits), places: null };
    const places = new Set(text.split(' '));
    return [...places].every((place) => /^[^@\s]+@[a-z0-9]+$/.test(place)) ? { count: places.size, places } : undefined;
}
async function markBaked({ images, tags, key, environment, onRefused }, connect) {
    const places = [...new Set(images.map(({ build, region }) => placeIn(build, region)))].toSorted();
    const text = places.join(' ');
    const set = text.length <= _naming_js__WEBPACK_IMPORTED_MODULE_2__  .P ? text : `#${places.length}`;
    const opened = connect(environment);
    await Promise.all(images.map(async (image) => {
        const own = key === null ? {} : { [KEY]: key, [BUILD]: image.build, [IMAGES]: set };
        try {
            await mergeTags((await opened).arm, image.id, { ...tags, ...own });
        }
        catch (error) {
            onRefused(image, error);
        }
    }));
}
async function markVerified({ id }, { environment, run, key }, connect) {
    const { arm } = await connect(environment);
    const there = await (0,_image_js__WEBPACK_IMPORTED_MODULE_1__.describeImage)(arm, id);
    if (there === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Azure has no image ${id}`);
    if (there.tags[KEY] !== key)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${id} has not the tag ${KEY} of its bake: it was not tagged when it was baked, or is another image now`);
    if (there.tags[VERIFIED] === 'true')
        return;
    await mergeTags(arm, id, { [VERIFIED]: 'true', [VERIFIED_IN]: run === '' ? 'local' : run });
}
async function mergeTags(arm, id, tags) {
    if (!(0,_packer_output_js__WEBPACK_IMPORTED_MODULE_3__  .rw)(id))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${id.slice(0, 80)} is no image of Azure that has tags`);
    const cut = Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, value.slice(0, _naming_js__WEBPACK_IMPORTED_MODULE_2__  .P)]));
    const body = { operation: 'Merge', properties: { tags: cut } };
    await arm.change('PATCH', `${id}/providers/Microsoft.Resources/tags/default`, 'resources', body);
}


/***/ }),

/***/ 22039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    noteDeployments: () => (  noteDeployments),
    watchAzure: () => (  watchAzure)
  });
  var _image_provider_bake_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45237);
  var _sweep_noted_deployments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85377);
  var _sweep_ownership_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29969);



const LIMITS = { callMs: 8000, tries: 3 };
function watchAzure(request, words, connect) {
    const stopping = new AbortController();
    let current;
    const look = async () => {
        current ??= noteDeployments(request, words(), stopping.signal, connect).finally(() => {
            current = undefined;
        });
        await current;
    };
    return {
        poke: () => void look(),
        hurry: look,
        stop: async () => {
            stopping.abort();
            await current;
        },
    };
}
async function noteDeployments(request, words, signal, connect) {
    const { environment, note, regions: subscriptions } = request;
    const { places } = (0,_sweep_ownership_js__WEBPACK_IMPORTED_MODULE_1__  .vs)(words.told('azure').filter(({ build }) => !(0,_image_provider_bake_js__WEBPACK_IMPORTED_MODULE_2__  .X)(build, request)));
    const before = (0,_sweep_noted_deployments_js__WEBPACK_IMPORTED_MODULE_0__  .P8)(note);
    const open = places.filter(({ suffix, deployment }) => suffix !== null && before.every((one) => one.deployment !== deployment));
    if (open.length === 0)
        return;
    try {
        const { arm } = await connect(environment, { ...LIMITS, signal });
        const found = [];
        for (const place of open) {
            for (const subscription of subscriptions) {
                const made = await (0,_sweep_noted_deployments_js__WEBPACK_IMPORTED_MODULE_0__  .iJ)(arm, subscription, place);
                if (made?.state !== 'Succeeded')
                    continue;
                found.push({
                    subscription,
                    group: place.group,
                    deployment: place.deployment,
                    ids: [...made.ids],
                    names: [...made.names],
                });
            }
        }
        if (found.length > 0)
            (0,_sweep_noted_deployments_js__WEBPACK_IMPORTED_MODULE_0__  .Ke)(note, [...before, ...found]);
    }
    catch {
    }
}


/***/ }),

/***/ 57681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  azureSubscriptions: () => (  azureSubscriptions),
  checkAzure: () => (  checkAzure)
});

var schemas = __webpack_require__(2503);
var errors = __webpack_require__(8005);
var silence = __webpack_require__(76310);
var values = __webpack_require__(1252);
var loaded_template = __webpack_require__(47402);
var cloud_connect = __webpack_require__(91113);
var ids = __webpack_require__(22747);
;// CONCATENATED MODULE: ./.build/providers/azure/rights.js

const OWN_GROUP_ACTIONS = [
    'Microsoft.Resources/subscriptions/resourceGroups/write',
    'Microsoft.Resources/subscriptions/resourceGroups/delete',
];
const MACHINE_ACTIONS = [
    'Microsoft.Resources/deployments/write',
    'Microsoft.Compute/virtualMachines/write',
    'Microsoft.Compute/virtualMachines/delete',
    'Microsoft.Compute/virtualMachines/deallocate/action',
    'Microsoft.Compute/virtualMachines/generalize/action',
    'Microsoft.Compute/disks/delete',
    'Microsoft.Network/networkInterfaces/write',
];
const IMAGE_ACTIONS = ['Microsoft.Compute/images/write', 'Microsoft.Compute/images/read'];
const GALLERY_ACTIONS = ['Microsoft.Compute/galleries/images/versions/write'];
const permission = schemas .Ikc({ actions: schemas .YOg(schemas .YjP()).default([]), notActions: schemas .YOg(schemas .YjP()).default([]) });
async function lackingActions(arm, scope, actions) {
    const path = `${scope}/providers/Microsoft.Authorization/permissions`;
    const permissions = (await arm.all(path, 'permissions', permission)) ?? [];
    return actions.filter((action) => !isAllowed(action, permissions));
}
function isAllowed(action, permissions) {
    const fits = (patterns) => patterns.some((pattern) => matches(action, pattern));
    return permissions.some(({ actions, notActions }) => fits(actions) && !fits(notActions));
}
function matches(action, pattern) {
    const parts = pattern.toLowerCase().split('*');
    const text = action.toLowerCase();
    const [first = '', ...rest] = parts;
    if (!text.startsWith(first))
        return false;
    const last = rest.pop();
    if (last === undefined)
        return text === first;
    let at = first.length;
    for (const part of rest) {
        const found = text.indexOf(part, at);
        if (found < 0)
            return false;
        at = found + part.length;
    }
    return text.length - last.length >= at && text.endsWith(last);
}

;// CONCATENATED MODULE: ./.build/providers/azure/preflight.js








const ANSWER_MS = 30_000;
const there = schemas .Ikc({ id: schemas .YjP() });
const definition = schemas .Ikc({
    properties: schemas .Ikc({ osType: schemas .YjP().optional(), osState: schemas .YjP().optional() }),
});
const GALLERY = 'shared_image_gallery_destination';
async function checkAzure({ host, recipe, account }, connect) {
    const { environment } = host;
    const builds = recipe.builds.filter(({ type }) => type.startsWith('azure-'));
    if (!(0,cloud_connect.hasAzureCredentials)(environment)) {
        if (account !== '') {
            throw new errors .yo(`Input "account" is ${account}, but no credentials of Azure are in the environment, so nobody can tell whose the template's are. Set AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET, or sign in with az login. Nothing was baked.`);
        }
        host.annotate({
            level: 'notice',
            message: 'No credentials of Azure are in the environment: the builder may have its own, but if this bake is cancelled or fails, what it left is listed and not removed.',
        });
        return null;
    }
    const azure = await opened(environment, connect);
    const subscriptions = new Set(builds.map((build) => subscriptionOf(build, azure)));
    for (const subscription of subscriptions) {
        if (subscription === null)
            throw new errors .yo('Nothing says which subscription of Azure the template bakes in. Set AZURE_SUBSCRIPTION_ID. Nothing was baked.');
        if (account !== '' && account.toLowerCase() !== subscription) {
            throw new errors .yo(`Input "account" is ${account}, but the template bakes in the subscription ${subscription}. Nothing was baked.`);
        }
        if ((await asked(() => azure.arm.get((0,ids .F$)(subscription), 'subscriptions', there))) === undefined) {
            throw new errors .yo(`Azure: the credentials at hand see no subscription ${subscription}. Nothing was baked.`);
        }
    }
    for (const build of builds)
        await checkBuild(build, azure, host);
    return [...subscriptions][0] ?? null;
}
function azureSubscriptions({ builds }, environment) {
    const named = builds.flatMap(({ type, literals: { subscription_id: one } }) => type.startsWith('azure-') && typeof one === 'string' && ids .kk.test(one) ? [one.toLowerCase()] : []);
    const own = (0,cloud_connect.ownSubscription)(environment);
    return [...new Set([...named, ...(own === null ? [] : [own])])];
}
function subscriptionOf({ literals }, azure) {
    const named = literals['subscription_id'];
    return typeof named === 'string' && ids .kk.test(named) ? named.toLowerCase() : azure.subscription;
}
async function opened(environment, connect) {
    return asked(() => connect(environment, { callMs: ANSWER_MS, tries: 3 }));
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
async function checkBuild(build, azure, host) {
    const { arm } = azure;
    const subscription = subscriptionOf(build, azure) ?? '';
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
    const groupOf = async (setting) => {
        const name = text(setting);
        if (name === undefined || !(0,ids .dJ)(name))
            return undefined;
        const path = (0,ids .zm)(subscription, name);
        const group = await whole(`the resource group ${name}`, () => arm.get(path, 'resources', there));
        if (group === undefined || group.is !== undefined)
            return path;
        throw refusal(build, `names the resource group ${name} as ${setting}, which is not in the subscription ${subscription}. Make it first: az group create --name ${name} --location LOCATION --subscription ${subscription}`);
    };
    const imageGroup = await groupOf('managed_image_resource_group_name');
    const buildGroup = await groupOf('build_resource_group_name');
    if (text('location') !== undefined && text('build_resource_group_name') !== undefined) {
        throw refusal(build, 'has both location and build_resource_group_name: a bake in a group that is there is in the location of that group. Leave location out');
    }
    const gallery = await checkGallery(build, azure, whole);
    const mayLack = build.isWritten('build_resource_group_name') && buildGroup === undefined;
    const scopes = [
        [
            mayLack ? undefined : (buildGroup ?? (0,ids .F$)(subscription)),
            buildGroup === undefined ? [...OWN_GROUP_ACTIONS, ...MACHINE_ACTIONS] : MACHINE_ACTIONS,
            buildGroup === undefined ? 'the subscription' : 'the build group',
        ],
        [imageGroup, IMAGE_ACTIONS, "the image's group"],
        [gallery, GALLERY_ACTIONS, 'the gallery'],
    ];
    for (const [scope, actions, what] of scopes) {
        if (scope === undefined)
            continue;
        const lacking = await whole(`the rights on ${what}`, () => lackingActions(arm, scope, actions));
        if (lacking === undefined || lacking.is.length === 0)
            continue;
        throw refusal(build, `needs rights on ${what} that no role of these credentials gives: ${lacking.is.join(', ')}. Roles that are enough stand in docs/bake-azure.md`);
    }
}
async function checkGallery(build, { arm }, whole) {
    const [written] = destinationsOf(build);
    const said = (name) => (typeof written?.[name] === 'string' ? written[name] : '');
    const [subscription, group, gallery, image] = ['subscription', 'resource_group', 'gallery_name', 'image_name'].map(said);
    const words = [group ?? '', gallery ?? '', image ?? ''];
    if (subscription === undefined || !ids .kk.test(subscription) || !words.every(ids .dJ))
        return undefined;
    const scope = (0,ids .zm)(subscription, group ?? '');
    const path = (0,ids .oU)(scope, 'Microsoft.Compute/galleries/images', gallery ?? '', image ?? '');
    const found = await whole(`the definition ${image}`, () => arm.get(path, 'galleries', definition));
    if (found === undefined)
        return undefined;
    if (found.is === undefined) {
        throw refusal(build, `makes a version of ${image} in the gallery ${gallery}, and the group ${group} has no such definition. Make it first: az sig image-definition create --resource-group ${group} --gallery-name ${gallery} --gallery-image-definition ${image} --publisher P --offer O --sku S --os-type Linux`);
    }
    const wanted = build.literals['os_type'];
    const { osType } = found.is.properties;
    if (typeof wanted === 'string' && osType !== undefined && wanted.toLowerCase() !== osType.toLowerCase()) {
        throw refusal(build, `has the os_type ${wanted}, but the definition ${image} of the gallery ${gallery} is for ${osType}`);
    }
    return path;
}
function destinationsOf({ literals, blocks }) {
    const own = literals[GALLERY];
    const listed = Array.isArray(own) ? own : [own];
    return [...(blocks?.(GALLERY) ?? []), ...listed.filter(values .Gv)];
}
function refusal({ name, file, line }, problem) {
    return new loaded_template .$w(`${file}:${line}: The build ${name} ${problem}. Nothing was baked.`, file, line);
}


/***/ }),

/***/ 21891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $Y: () => (  something),
    KE: () => (  listed),
    MQ: () => (  operation),
    Os: () => (  group),
    P9: () => (  snapshot),
    T2: () => (  managedImage),
    kG: () => (  deployment),
    rE: () => (  version),
    s2: () => (  lock)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const id = zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().max(1000);
const state = zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional();
const group = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ id, location: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), properties: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ provisioningState: state }) });
const listed = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    id,
    type: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    location: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional(),
    createdTime: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional(),
});
const deployment = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    properties: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
        provisioningState: state,
        parameters: zod__WEBPACK_IMPORTED_MODULE_0__  .g1P(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ value: zod__WEBPACK_IMPORTED_MODULE_0__  .L5J().optional() })).optional(),
        outputResources: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ id: id.optional() })).optional(),
    }),
});
const operation = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    properties: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ targetResource: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ id: id.optional() }).optional() }),
});
const lock = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().max(300), properties: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ level: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP() }) });
const something = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ id, location: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional() });
const managedImage = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    id,
    location: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    properties: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ sourceVirtualMachine: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ id }).optional() }),
});
const snapshot = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    id,
    location: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    properties: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ creationData: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ sourceResourceId: id.optional() }) }),
});
const version = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    id,
    location: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    properties: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
        storageProfile: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ source: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ id: id.optional(), virtualMachineId: id.optional() }).optional() })
            .optional(),
    }),
});


/***/ }),

/***/ 85377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ke: () => (  writeNoted),
    P8: () => (  readNoted),
    iJ: () => (  readDeployment)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);
  var _cloud_ids_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22747);
  var _forms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21891);





const noted = zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    subscription: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(),
    group: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(),
    deployment: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(),
    ids: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()),
    names: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()),
}));
async function readDeployment(arm, subscription, { group, deployment }) {
    const path = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_4__  .zm)(subscription, group);
    const at = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_4__  .oU)(path, 'Microsoft.Resources/deployments', deployment);
    const told = await arm.get(at, 'resources', _forms_js__WEBPACK_IMPORTED_MODULE_2__  .kG);
    if (told === undefined)
        return undefined;
    const { provisioningState: state = '', parameters = {}, outputResources = [] } = told.properties;
    const operations = (await arm.all(`${path}/deployments/${deployment}/operations`, 'resources', _forms_js__WEBPACK_IMPORTED_MODULE_2__  .MQ)) ?? [];
    const targets = operations.map(({ properties }) => properties.targetResource ?? {});
    const ids = [...outputResources, ...targets].flatMap(({ id }) => id ?? []);
    const names = Object.values(parameters).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
    return { state, ids: [...new Set(ids)], names };
}
function readNoted(path) {
    try {
        return noted.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8')));
    }
    catch {
        return [];
    }
}
function writeNoted(path, deployments) {
    try {
        (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__  .vK)(path, JSON.stringify(deployments));
    }
    catch {
    }
}


/***/ }),

/***/ 29969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    OJ: () => (  isOwnDisk),
    Wo: () => (  isOwnMachine),
    tW: () => (  isOlder),
    vs: () => (  buildPlaces)
  });
  var _cloud_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22747);

const GROUP = /^pkr-Resource-Group-([a-z0-9]{10})$/;
const DEPLOYMENT = /^pkrdp([a-z0-9]{10})$/;
const CLOCK_SLACK_MS = 5 * 60_000;
function buildPlaces(builds) {
    const places = [];
    const bare = [];
    for (const { trusted } of builds) {
        const [groups, deployments] = [[...trusted('group')], [...trusted('deployment')]];
        const isMade = trusted('made').size > 0;
        for (const group of groups) {
            const own = GROUP.exec(group)?.[1];
            for (const deployment of deployments) {
                const suffix = DEPLOYMENT.exec(deployment)?.[1] ?? null;
                if (suffix === null && deployments.some((one) => DEPLOYMENT.test(one)))
                    continue;
                if (own !== undefined && own !== suffix)
                    continue;
                places.push({ group, deployment, suffix, isOwnGroup: own !== undefined && isMade, isMade });
            }
            if (deployments.length === 0 && isMade)
                bare.push(group);
        }
    }
    return { places, bare };
}
function isOlder(created, startedAt) {
    return Date.parse(created ?? '') < startedAt - CLOCK_SLACK_MS;
}
function isOwnMachine(id, subscription, places) {
    return places.some(({ group, suffix, isOwnGroup }) => {
        if (suffix === null || !(0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_0__  .UO)(id, (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_0__  .zm)(subscription, group)))
            return false;
        const { type = '', names = [] } = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_0__  .wh)(id) ?? {};
        const isMachine = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_0__  .WB)(type, 'Microsoft.Compute/virtualMachines');
        return isMachine && (isOwnGroup || names[0] === `pkrvm${suffix}`);
    });
}
function isOwnDisk(id, subscription, places) {
    return places.some(({ group, suffix, isOwnGroup }) => {
        if (suffix === null || !(0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_0__  .UO)(id, (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_0__  .zm)(subscription, group)))
            return false;
        const { type = '', names = [] } = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_0__  .wh)(id) ?? {};
        const name = names[0] ?? '';
        return ((0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_0__  .WB)(type, 'Microsoft.Compute/disks') &&
            (isOwnGroup || name === `pkros${suffix}` || name.startsWith(`pkrdd${suffix}-`)));
    });
}


/***/ }),

/***/ 15490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  sweepAzure: () => (  sweepAzure)
});

var clock = __webpack_require__(94850);
var errors = __webpack_require__(8005);
var leftover = __webpack_require__(79825);
var provider_bake = __webpack_require__(45237);
var cloud_connect = __webpack_require__(91113);
var cloud_ids = __webpack_require__(22747);
var packer_output = __webpack_require__(68283);
var trouble = __webpack_require__(74194);
;// CONCATENATED MODULE: ./.build/providers/azure/sweep/findings.js



class AzureFindings {
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
        try {
            if (this.#silence === undefined)
                return await look();
        }
        catch (error) {
            if (!(0,trouble .Tq)(error))
                this.#silence = (0,errors .bD)(error);
            this.unchecked(what, (0,leftover .bj)(error), command);
            return undefined;
        }
        this.unchecked(what, (0,leftover .bj)(this.#silence), command);
        return undefined;
    }
    async remove({ reason, ...thing }, remove) {
        if (this.#isDry)
            return this.#stays(thing, 'kept as keep-on-failure asks');
        if (this.#silence !== undefined)
            return this.#stays(thing, this.#silence);
        try {
            await remove();
            this.#add({ ...thing, state: 'removed', reason, command: null });
            return true;
        }
        catch (error) {
            if (!(0,trouble .Tq)(error))
                this.#silence = (0,errors .bD)(error);
            return this.#stays(thing, (0,errors .bD)(error));
        }
    }
    left({ reason, ...thing }) {
        this.#stays(thing, reason);
    }
    unchecked(id, reason, command) {
        this.#add({ kind: 'unknown', id, region: null, state: 'unchecked', reason, command });
    }
    #stays(thing, reason) {
        this.#add({ ...thing, state: 'left', reason });
        return false;
    }
    #add(one) {
        if (this.#found.some(({ kind, id }) => kind === one.kind && id.toLowerCase() === one.id.toLowerCase()))
            return;
        this.#found.push(one);
        this.#tell(one);
    }
}

var sweep_forms = __webpack_require__(21891);
var noted_deployments = __webpack_require__(85377);
var ownership = __webpack_require__(29969);
;// CONCATENATED MODULE: ./.build/providers/azure/sweep/group-sweep.js





const FORCE = { forceDeletionTypes: 'Microsoft.Compute/virtualMachines' };
async function sweepOwnGroup(sweep, { group: name, deployment }) {
    const { arm, subscription, findings, startedAt, noted } = sweep;
    const path = (0,cloud_ids .zm)(subscription, name);
    const command = `az group delete --name ${name} --subscription ${subscription} --yes --no-wait`;
    const show = `az resource list --resource-group ${name} --subscription ${subscription} --output table`;
    const group = await findings.ask(`resource group ${name}`, show, () => found(arm.get(path, 'resources', sweep_forms .Os)));
    if (group?.is === undefined || group.is.properties.provisioningState === 'Deleting')
        return;
    const thing = { kind: 'resource-group', id: name, region: group.is.location, command };
    const held = await findings.ask(`what is in ${name}`, show, async () => ({
        deployment: await (0,noted_deployments .iJ)(arm, subscription, { group: name, deployment }),
        resources: (await arm.all(`${path}/resources`, 'resources', sweep_forms .KE, { $expand: 'createdTime' })) ?? [],
        locks: await locksOn(arm, path),
    }));
    if (held === undefined)
        return;
    const older = held.resources.find(({ createdTime }) => (0,ownership .tW)(createdTime, startedAt));
    const [lock] = held.locks;
    if (held.deployment === undefined && noted.every((one) => one.deployment !== deployment || one.group !== name)) {
        findings.left({
            ...thing,
            reason: `Packer made up its name, but it holds no deployment ${deployment}, by which it could be known`,
        });
    }
    else if (older !== undefined) {
        findings.left({
            ...thing,
            command: show,
            reason: `it holds ${older.id.split('/').at(-1)}, which was there before this bake`,
        });
    }
    else if (lock !== undefined) {
        findings.left({
            ...thing,
            reason: `the lock ${lock.name} (${lock.properties.level}) is on it; remove that first: az lock delete`,
        });
    }
    else {
        await findings.remove({
            ...thing,
            reason: `Packer made it, with the deployment ${deployment}; Azure deletes it with all that is in it`,
        }, () => arm.remove(path, 'resources', FORCE));
    }
}
async function locksOn(arm, path) {
    return askLocks(arm, path).catch((error) => {
        if ((0,trouble .vu)(error))
            return [];
        throw error;
    });
}
const askLocks = async (arm, path) => (await arm.all(`${path}/providers/Microsoft.Authorization/locks`, 'locks', sweep_forms .s2)) ?? [];
async function found(asked) {
    return { is: await asked };
}

;// CONCATENATED MODULE: ./.build/providers/azure/sweep/deployment-sweep.js






const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5000;
const ORDER = [
    ['Microsoft.Compute/virtualMachines', 'virtual-machine', 'compute'],
    ['Microsoft.Network/networkInterfaces', 'network-interface', 'network'],
    ['Microsoft.Network/publicIPAddresses', 'public-ip', 'network'],
    ['Microsoft.Network/virtualNetworks', 'virtual-network', 'network'],
    ['Microsoft.Network/networkSecurityGroups', 'network-security-group', 'network'],
    ['Microsoft.Compute/disks', 'disk', 'disks'],
    ['Microsoft.KeyVault/vaults', 'key-vault', 'vaults'],
];
async function sweepDeployment(sweep, place) {
    const { arm, subscription, findings, noted } = sweep;
    const { group: name, deployment, suffix } = place;
    const path = (0,cloud_ids .zm)(subscription, name);
    const show = `az resource list --resource-group '${name}' --subscription ${subscription} --output table`;
    const told = await findings.ask(`the deployment ${deployment} in ${name}`, show, async () => {
        const group = await arm.get(path, 'resources', sweep_forms .Os);
        if (group === undefined)
            return undefined;
        const made = await (0,noted_deployments .iJ)(arm, subscription, place);
        const resources = await arm.all(`${path}/resources`, 'resources', sweep_forms .KE, { $expand: 'createdTime' });
        return { group, made, resources: resources ?? [] };
    });
    if (told === undefined)
        return;
    const { group, resources } = told;
    const made = told.made ?? noted.find((one) => one.deployment === deployment && one.group === name);
    const ofGroup = { kind: 'resource-group', id: name, region: group.location, command: show };
    if (suffix === null) {
        const reason = `the deployment ${deployment} in it has no name that Packer made up, so nothing in it is proven to be this bake's`;
        findings.left({ ...ofGroup, reason });
        return;
    }
    const bearing = resources.filter(({ id }) => isNamedWith(id, suffix));
    if (made === undefined) {
        for (const { id, location = null } of bearing) {
            const reason = `its name has the random characters of this bake, but no deployment ${deployment} says that it made it`;
            findings.left({ kind: 'resource', id, region: location, command: `az resource delete --ids '${id}'`, reason });
        }
    }
    else {
        const at = (0,cloud_ids .oU)(path, 'Microsoft.Resources/deployments', deployment);
        if (/^(?:Accepted|Running)$/.test(told.made?.state ?? '')) {
            const cancel = () => arm.change('POST', `${at}/cancel`, 'resources', undefined);
            await findings.ask(`the deployment ${deployment} in ${name}`, show, cancel);
        }
        await removeMade(sweep, place, { made, bearing, suffix, show });
        if (told.made !== undefined) {
            const command = `az deployment group delete --name ${deployment} --resource-group '${name}' --subscription ${subscription}`;
            const thing = { kind: 'deployment', id: deployment, region: null, command, reason: 'Packer made it' };
            await findings.remove(thing, () => arm.remove(at, 'resources'));
        }
    }
    if (place.isMade) {
        findings.left({
            ...ofGroup,
            reason: 'Packer made it under the name that the template gives, which others may use',
        });
    }
}
async function removeMade(sweep, { deployment }, { made, bearing, suffix, show }) {
    const { arm, findings, startedAt } = sweep;
    const candidates = new Map(made.ids.flatMap((id) => (isNamedWith(id, suffix) ? [[id.toLowerCase(), id]] : [])));
    for (const { id } of bearing)
        if (made.names.includes(id.split('/').at(-1) ?? ''))
            candidates.set(id.toLowerCase(), id);
    for (const [type, kind, service] of ORDER) {
        for (const id of [...candidates.values()].filter((one) => (0,cloud_ids .WB)((0,cloud_ids .wh)(one)?.type ?? '', type))) {
            const { createdTime, location = null } = bearing.find((one) => (0,cloud_ids .WB)(one.id, id)) ?? {};
            const thing = { kind, id, region: location, command: `az resource delete --ids '${id}'` };
            if ((0,ownership .tW)(createdTime, startedAt))
                findings.left({ ...thing, reason: 'it was there before this bake' });
            else {
                const isThere = await findings.ask(`${kind} ${id}`, show, () => found(arm.get(id, service, sweep_forms .$Y)));
                if (isThere?.is === undefined)
                    continue;
                const reason = `the deployment ${deployment} made it`;
                await findings.remove({ ...thing, reason }, () => removed(sweep, id, service));
            }
        }
    }
}
function isNamedWith(id, suffix) {
    const { names = [] } = (0,cloud_ids .wh)(id) ?? {};
    return names[0]?.includes(suffix) === true && /^pkr[a-z]{2}/.test(names[0]);
}
async function removed({ arm, deadline }, id, service) {
    await arm.remove(id, service, /\/virtualMachines\//i.test(id) ? { forceDeletion: 'true' } : {});
    for (let pause = FIRST_PAUSE_MS;; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
        if ((await arm.get(id, service, sweep_forms .$Y)) === undefined)
            return;
        if ((0,clock .rj)() + pause > deadline)
            throw new Error('it was asked to go, and is still there');
        await (0,clock .fm)(pause);
    }
}

;// CONCATENATED MODULE: ./.build/providers/azure/sweep/image-sweep.js





const MOST_GUESSES = 64;
const VERSION = 'Microsoft.Compute/galleries/images/versions';
async function sweepImages(sweep) {
    const { arm, subscription, findings, kept } = sweep;
    const own = await ownImages(sweep);
    const proven = new Set(own.map(({ id }) => id.toLowerCase()));
    for (const { id, location } of await ownVersions(sweep, proven)) {
        if (kept.has(id.toLowerCase()))
            continue;
        const thing = {
            kind: 'gallery-version',
            id,
            region: location,
            command: `az sig image-version delete --ids '${id}'`,
        };
        await findings.remove({ ...thing, reason: 'it was made of the machine or the image of this bake, and not reported as finished' }, () => arm.remove(id, 'galleries'));
    }
    for (const { id, location, machine } of own) {
        if (kept.has(id.toLowerCase()))
            continue;
        const thing = { kind: 'image', id, region: location, command: `az image delete --ids '${id}'` };
        await findings.remove({ ...thing, reason: `made of ${machine}, which is this bake's own, and not reported as finished` }, () => arm.remove(id, 'compute'));
    }
    const path = `${(0,cloud_ids .F$)(subscription)}/providers/Microsoft.Compute/snapshots`;
    const snapshots = await findings.ask('snapshots of disks of this bake', `az snapshot list --subscription ${subscription} --output table`, async () => {
        try {
            return await arm.all(path, 'disks', sweep_forms .P9);
        }
        catch (error) {
            if ((0,trouble .vu)(error))
                return [];
            throw error;
        }
    });
    for (const { id, location, properties } of snapshots ?? []) {
        const { sourceResourceId: source = '' } = properties.creationData;
        if (!(0,ownership .OJ)(source, subscription, sweep.places) || kept.has(id.toLowerCase()))
            continue;
        const thing = { kind: 'snapshot', id, region: location, command: `az snapshot delete --ids '${id}'` };
        await findings.remove({ ...thing, reason: `made of ${source.split('/').at(-1)}, which is this bake's own` }, () => arm.remove(id, 'disks'));
    }
}
async function ownImages({ arm, subscription, places, builds, findings }) {
    const path = `${(0,cloud_ids .F$)(subscription)}/providers/Microsoft.Compute/images`;
    const show = `az image list --subscription ${subscription} --output table`;
    const images = await findings.ask('images made of machines of this bake', show, async () => {
        try {
            return (await arm.all(path, 'compute', sweep_forms .T2)) ?? [];
        }
        catch (error) {
            if (!(0,trouble .vu)(error))
                throw error;
            const guesses = combined(builds, ['image-group', 'image']).flatMap(([group = '', name = '']) => (0,cloud_ids .oU)((0,cloud_ids .zm)(subscription, group), 'Microsoft.Compute/images', name));
            const seen = await Promise.all(guesses.map((id) => arm.get(id, 'compute', sweep_forms .T2)));
            return seen.filter((one) => one !== undefined);
        }
    });
    return (images ?? []).flatMap(({ id, location, properties }) => {
        const machine = properties.sourceVirtualMachine?.id ?? '';
        if (!(0,packer_output .rw)(id) || !(0,ownership .Wo)(machine, subscription, places))
            return [];
        return [{ id, location, machine: machine.split('/').at(-1) ?? '' }];
    });
}
async function ownVersions(sweep, images) {
    const { arm, subscription, places, builds, findings, startedAt } = sweep;
    const isPublished = builds.some(({ hinted }) => hinted('gallery').size + hinted('version').size > 0);
    if (!isPublished)
        return [];
    const show = `az resource list --subscription ${subscription} --resource-type ${VERSION} --output table`;
    const found = await findings.ask('versions in galleries made of this bake', show, async () => {
        const query = { $filter: `resourceType eq '${VERSION}'`, $expand: 'createdTime' };
        const listed = (await arm.all(`${(0,cloud_ids .F$)(subscription)}/resources`, 'resources', sweep_forms .KE, query)) ?? [];
        const recent = listed.filter(({ createdTime }) => !(0,ownership .tW)(createdTime, startedAt)).map(({ id }) => id);
        const told = builds.flatMap(({ hinted }) => [...hinted('version')]);
        const guesses = combined(builds, ['gallery-group', 'gallery', 'definition', 'number']).map(([group = '', ...names]) => (0,cloud_ids .oU)((0,cloud_ids .zm)(subscription, group), VERSION, ...names));
        const ids = new Map([...recent, ...told, ...guesses]
            .filter((id) => (0,packer_output .rw)(id) && (0,cloud_ids .wh)(id)?.subscription.toLowerCase() === subscription)
            .map((id) => [id.toLowerCase(), id]));
        const seen = await Promise.all([...ids.values()].map((id) => arm.get(id, 'galleries', sweep_forms .rE)));
        return seen.filter((one) => one !== undefined);
    });
    return (found ?? []).filter(({ id, properties }) => {
        const { id: image = '', virtualMachineId: machine = '' } = properties.storageProfile?.source ?? {};
        const isOwn = images.has(image.toLowerCase()) || [image, machine].some((one) => (0,ownership .Wo)(one, subscription, places));
        return (0,packer_output .rw)(id) && isOwn;
    });
}
function combined(builds, kinds) {
    return builds.flatMap(({ hinted }) => {
        let all = [[]];
        for (const kind of kinds) {
            const names = [...hinted(kind)];
            all =
                all.length * names.length > MOST_GUESSES ? [] : all.flatMap((before) => names.map((name) => [...before, name]));
        }
        return all;
    });
}

;// CONCATENATED MODULE: ./.build/providers/azure/sweep/sweep.js














const AZURE = 'azure';
const CALL_MS = 15_000;
const TRIES = 4;
async function sweepAzure(request, connect) {
    const { words, environment, onFound, keepOnFailure, deadline, startedAt } = request;
    const builds = words.told(AZURE).filter((one) => !(0,provider_bake .X)(one.build, request));
    const { places, bare } = (0,ownership .vs)(builds);
    if (places.length + bare.length === 0)
        return [];
    const signal = AbortSignal.timeout(Math.max(0, deadline - (0,clock .rj)()));
    let azure;
    try {
        azure = await connect(environment, { callMs: CALL_MS, tries: TRIES, signal });
    }
    catch (error) {
        return unasked(places, bare, (0,errors .bD)(error));
    }
    const named = [...request.regions, (0,cloud_connect.ownSubscription)(environment) ?? azure.subscription ?? ''];
    const subscriptions = [...new Set(named.map((one) => one.toLowerCase()))].filter((one) => cloud_ids .kk.test(one));
    if (subscriptions.length === 0) {
        return unasked(places, bare, 'neither the template nor the environment says in which subscription (AZURE_SUBSCRIPTION_ID)');
    }
    const kept = new Set([...words.artifacts.flatMap(packer_output .UX), ...request.kept].map((id) => id.toLowerCase()));
    const swept = await Promise.all(subscriptions.map(async (subscription) => {
        const findings = new AzureFindings(keepOnFailure, onFound);
        const { arm } = azure;
        const show = `az account show --subscription ${subscription}`;
        const seen = await findings.ask(`what this bake left in the subscription ${subscription}`, show, async () => ({
            is: await arm.get((0,cloud_ids .F$)(subscription), 'subscriptions', sweep_forms .$Y),
        }));
        if (seen === undefined)
            return findings.all;
        if (seen.is === undefined) {
            return unasked(places, bare, `these credentials see no subscription ${subscription}`);
        }
        const noted = (0,noted_deployments .P8)(request.note).filter((one) => one.subscription === subscription);
        const at = { arm, subscription, startedAt, deadline, findings, noted };
        for (const place of places.filter((one) => one.isOwnGroup))
            await sweepOwnGroup(at, place);
        for (const name of bare)
            await tellBareGroup(at, name);
        await sweepImages({ ...at, places, builds, kept });
        for (const place of places.filter((one) => !one.isOwnGroup))
            await sweepDeployment(at, place);
        return findings.all;
    }));
    return swept.flat();
}
async function tellBareGroup({ arm, subscription, findings }, name) {
    const command = `az group delete --name '${name}' --subscription ${subscription} --yes --no-wait`;
    const show = `az resource list --resource-group '${name}' --subscription ${subscription} --output table`;
    const path = (0,cloud_ids .zm)(subscription, name);
    const seen = await findings.ask(`resource group ${name}`, show, async () => ({
        is: await arm.get(path, 'resources', sweep_forms .Os),
    }));
    if (seen?.is === undefined || seen.is.properties.provisioningState === 'Deleting')
        return;
    const reason = 'Packer said to make it, but nothing that it began in it proves that';
    findings.left({ kind: 'resource-group', id: name, region: seen.is.location, command, reason });
}
function unasked(places, bare, reason) {
    const names = [...new Set([...places.map(({ group }) => group), ...bare])];
    const groups = names.map((name) => {
        const own = places.some(({ group, isOwnGroup }) => group === name && isOwnGroup);
        const command = own
            ? `az group delete --name ${name} --yes --no-wait`
            : `az resource list --resource-group '${name}' --output table`;
        return { kind: 'resource-group', id: name, region: null, state: 'unchecked', reason: (0,leftover .bj)(reason), command };
    });
    const images = {
        kind: 'unknown', id: 'images that this bake made on Azure', region: null, state: 'unchecked', reason: (0,leftover .bj)(reason),
        command: 'az image list --output table',
    };
    return [...groups, images];
}


/***/ }),

/***/ 96248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    judgeImage: () => (  judgeImage),
    openAzureWitness: () => (  openAzureWitness)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _image_provider_witness_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95269);
  var _cloud_ids_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22747);
  var _image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84734);
  var _marks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8769);





function openAzureWitness(connect) {
    const azure = connect();
    azure.catch(() => { });
    return async ({ record }, image) => {
        let opened;
        try {
            opened = await azure;
        }
        catch (error) {
            return { kind: 'unknown', reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error) };
        }
        return judgeImage(record, image, (await (0,_image_js__WEBPACK_IMPORTED_MODULE_2__.describeImage)(opened.arm, image.id)) ?? null);
    };
}
function judgeImage(record, { id, region, created }, image) {
    if (image === null)
        return {
            kind: 'seen',
            problems: [`Azure has no image ${id}: it is gone, or the credentials do not see it`],
            untested: null,
        };
    const problems = [];
    if (!(0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_4__  .WB)(image.id, id))
        problems.push(`${id} is told as ${image.id}`);
    if (image.state !== 'Succeeded')
        problems.push(`${id} is ${image.state}, not ready`);
    if (region !== 'local' && image.location !== region)
        problems.push(`its record says that ${id} is in ${region}, but it is in ${image.location}`);
    if (record.key === null)
        problems.push(`its record has no bake key, so nothing shows that ${id} is its image`);
    else if (image.tags[_marks_js__WEBPACK_IMPORTED_MODULE_3__.KEY] !== record.key)
        problems.push(`its record is of the key ${record.key}, but ${id} has the tag ${_marks_js__WEBPACK_IMPORTED_MODULE_3__.KEY} ${image.tags[_marks_js__WEBPACK_IMPORTED_MODULE_3__.KEY] ?? 'not at all'}`);
    const run = image.tags[_marks_js__WEBPACK_IMPORTED_MODULE_3__.RUN] ?? '';
    if (run !== record['baked-in'])
        problems.push(`its record says that ${id} was baked in the run ${record['baked-in'] || 'none'}, but its tag ${_marks_js__WEBPACK_IMPORTED_MODULE_3__.RUN} says ${run || 'none'}`);
    if (created !== null && image.created !== null && Date.parse(created) !== Date.parse(image.created)) {
        problems.push(`its record says that ${id} was made at ${created}, but Azure says ${image.created}`);
    }
    const isVerified = image.tags[_marks_js__WEBPACK_IMPORTED_MODULE_3__.VERIFIED] === 'true';
    return {
        kind: 'seen',
        problems,
        untested: isVerified ? null : `${(0,_image_provider_witness_js__WEBPACK_IMPORTED_MODULE_1__  .a)(record, id)}, but it has no tag ${_marks_js__WEBPACK_IMPORTED_MODULE_3__.VERIFIED}`,
    };
}


/***/ })

};
