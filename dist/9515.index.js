export const id = 9515;
export const ids = [9515];
export const modules = {

/***/ 93953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ bytesOf),
/* harmony export */   d: () => (/* binding */ AnswerError)
/* harmony export */ });
/** What registries themselves allow a manifest at most (distribution: 4 MiB). */
const MOST_BYTES = 4 * 1024 * 1024;
/** A server that keeps sending a little is never idle. */
const LONGEST_MS = 60_000;
/** An answer that nothing can be done with, and that asking again does not mend. */
class AnswerError extends Error {
    name = 'AnswerError';
}
/** The whole body of an answer. Throws for one that is too large, too slow, or cut short. */
async function bytesOf({ message }) {
    const chunks = [];
    let bytes = 0;
    const deadline = setTimeout(() => message.destroy(new Error('its answer does not end')), LONGEST_MS);
    try {
        for await (const chunk of message) {
            const part = Buffer.from(chunk);
            bytes += part.length;
            if (bytes > MOST_BYTES)
                throw new AnswerError(`it sends more than ${MOST_BYTES} bytes`);
            chunks.push(part);
        }
    }
    finally {
        clearTimeout(deadline);
    }
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 29515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createDistribution: () => (/* binding */ createDistribution)
});

// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __webpack_require__(44942);
// EXTERNAL MODULE: ./.build/core/digest.js
var core_digest = __webpack_require__(34002);
// EXTERNAL MODULE: ./.build/providers/docker/registry-trouble.js
var registry_trouble = __webpack_require__(90447);
// EXTERNAL MODULE: ./.build/providers/oci/token.js
var oci_token = __webpack_require__(30892);
;// CONCATENATED MODULE: ./.build/providers/oci/authorization.js

/** Asks for a login when a registry wants one, and never before. */
function createAuthorization(logins) {
    const headers = new Map();
    const keyOf = ({ host, scope }) => `${host} ${scope}`;
    return {
        // A name and a password are good for all of a registry, a token for what it was asked for.
        known: (rights) => headers.get(keyOf(rights)) ?? headers.get(rights.host),
        answer: async (client, rights, url, challenge) => {
            headers.delete(keyOf(rights));
            headers.delete(rights.host);
            const credential = await logins.find(rights.host);
            let header;
            if (challenge !== undefined && /^basic\b/i.test(challenge)) {
                if (credential?.kind !== 'password')
                    return undefined;
                header = (0,oci_token/* basic */.H)(credential);
                headers.set(rights.host, header);
            }
            else {
                const request = { registry: url, challenge, scope: rights.scope };
                const token = await (0,oci_token/* registryToken */.p)(client, credential === undefined ? request : { ...request, credential });
                if (token === undefined)
                    return undefined;
                header = `Bearer ${token}`;
                headers.set(keyOf(rights), header);
            }
            return header;
        },
    };
}

// EXTERNAL MODULE: ./.build/providers/oci/body.js
var body = __webpack_require__(93953);
// EXTERNAL MODULE: ./.build/providers/oci/manifest.js
var manifest = __webpack_require__(54880);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/providers/oci/loopback.js
var loopback = __webpack_require__(82200);
;// CONCATENATED MODULE: ./.build/providers/oci/origin.js



/** It speaks https, and is in trouble. */
class AnsweringError extends Error {
}
/** Finds out once for each host; what failed is tried again the next time. */
function createOrigins(options) {
    const known = new Map();
    return {
        find: (host) => {
            const asked = known.get(host) ?? originOf(host, options);
            known.set(host, asked);
            asked.catch(() => known.delete(host));
            return asked;
        },
    };
}
/**
 * https with a certificate that is known. As docker does: this machine, and hosts that its daemon was told to be insecure,
 * may have any certificate, and may speak plain http where they do not know https.
 */
async function originOf(host, options) {
    const server = host === 'docker.io' ? 'registry-1.docker.io' : host;
    const isVerified = !((0,loopback/* isLoopback */.U)(new URL(`https://${server}`)) || (await options.isInsecure(host)));
    const ask = async (origin) => {
        const client = new lib/* HttpClient */.Qq(options.userAgent, [], {
            socketTimeout: options.idle,
            maxRedirects: 0,
            ignoreSslError: !isVerified,
        });
        try {
            const { message } = await client.get(`${origin}/v2/`);
            message.resume();
            const status = message.statusCode ?? 0;
            if (status === 429 || status >= 500)
                throw new AnsweringError(`it answered HTTP ${status}`);
            return { origin, isVerified, wantsLogin: message.statusCode === 401 };
        }
        finally {
            client.dispose();
        }
    };
    try {
        return await ask(`https://${server}`);
    }
    catch (error) {
        if (isVerified || error instanceof AnsweringError || (0,errors/* codeOf */.$N)(error) === 'ECONNREFUSED')
            throw error;
        return await ask(`http://${server}`);
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
;// CONCATENATED MODULE: ./.build/providers/oci/reply.js




const reply_errors = schemas/* object */.Ikc({
    errors: schemas/* array */.YOg(schemas/* object */.Ikc({ code: schemas/* string */.YjP().optional(), message: schemas/* string */.YjP().optional() })).min(1),
});
const CERTIFICATE = /CERT|UNABLE_TO_VERIFY_LEAF_SIGNATURE/;
const LONGEST = 300;
/** Whether the same question may be answered better a moment later. */
function isPassing(outcome) {
    if (outcome instanceof Error)
        return outcome instanceof registry_trouble/* RegistryError */.gl && outcome.failure === 'network';
    return outcome.status === 429 || (outcome.status >= 500 && outcome.status !== 501);
}
/** An error of a connection as ours; one that is the user's, or that another try does not mend, stays what it is. */
function unreachable(host, error) {
    if (error instanceof errors/* UserError */.yo)
        return error;
    if (error instanceof body/* AnswerError */.d) {
        return new registry_trouble/* RegistryError */.gl('unknown', `${host} does not answer as a registry does: ${error.message}.`);
    }
    if (CERTIFICATE.test((0,errors/* codeOf */.$N)(error) ?? '')) {
        return new registry_trouble/* RegistryError */.gl('config', `${host} has a certificate that this machine does not know: ${reasonOf(error)}. Name the file of its authority in NODE_EXTRA_CA_CERTS, in the environment of the runner.`);
    }
    return new registry_trouble/* RegistryError */.gl('network', `${host} cannot be reached: ${reasonOf(error)}.`);
}
/** After the last try. */
function busyWords(host, outcome, tries) {
    const often = tries === 1 ? '' : ` (asked ${tries} times)`;
    if (outcome instanceof Error)
        return new registry_trouble/* RegistryError */.gl('network', `${outcome.message.replace(/\.$/, '')}${often}.`);
    const { status, headers } = outcome;
    if (status === 429) {
        const after = headers['retry-after'];
        const when = after === undefined ? '' : `, and is to be asked again after ${after.slice(0, 40)}`;
        return new registry_trouble/* RegistryError */.gl('throttled', `${host} takes no more at the moment: HTTP 429${words(outcome)}${when}${often}.`);
    }
    return new registry_trouble/* RegistryError */.gl('network', `${host} is in trouble: HTTP ${status}${words(outcome)}${often}.`);
}
/** Of an answer that is neither what was asked for nor passes. */
function refusalOf({ action, repository: { host, path }, reference }, reply) {
    const { status } = reply;
    const name = `${path}${reference.startsWith('sha256:') ? '@' : ':'}${reference}`;
    const said = `HTTP ${status}${words(reply)}`;
    if (status === 401) {
        return new registry_trouble/* RegistryError */.gl('credentials', `${host} wants a login to ${action} ${name}, and takes none that docker has: ${said}. Log in in a step before this one (docker login ${host}).`);
    }
    if (status === 403) {
        const right = action === 'write' ? ' (for ghcr.io `packages: write`)' : '';
        return new registry_trouble/* RegistryError */.gl('credentials', `${host} does not let this login ${action} ${name}: ${said}. Give the credentials of this job the right to do so${right}, and mind the name.`);
    }
    return new registry_trouble/* RegistryError */.gl('unknown', `${host} did not let us ${action} ${name}: ${said}.`);
}
/** What a registry says in the form that the specification gives errors. */
function words({ body }) {
    try {
        const read = reply_errors.safeParse(JSON.parse(body.toString('utf8')));
        const [first] = read.data?.errors ?? [];
        const text = [first?.code, first?.message].filter((one) => one !== undefined && one !== '').join(': ');
        // oxlint-disable-next-line no-control-regex -- a stranger's words go on a line of ours
        return text === '' ? '' : ` (${text.replace(/[\u0000-\u001f\u007f]+/g, ' ').slice(0, LONGEST)})`;
    }
    catch {
        return '';
    }
}
function reasonOf(error) {
    if (error instanceof AggregateError)
        return [...new Set(error.errors.map(reasonOf))].join('; ');
    return (0,errors/* messageOf */.bD)(error).replace(/\s+/g, ' ').replace(/\.$/, '').slice(0, LONGEST);
}

;// CONCATENATED MODULE: ./.build/providers/oci/distribution.js








/** Milliseconds before each further try. */
const PAUSES = [1000, 4000, 15_000];
/** Longer than this no run waits because a registry says so. */
const LONGEST_PAUSE_MS = 60_000;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** Proxy variables count. */
function createDistribution(options) {
    const origins = createOrigins(options);
    const authorization = createAuthorization(options.logins);
    const once = async (call) => {
        const { host, path } = call.repository;
        const { origin, isVerified } = await origins.find(host);
        const url = new URL(`/v2/${path}/manifests/${call.reference}`, origin);
        const client = new lib/* HttpClient */.Qq(options.userAgent, [], {
            socketTimeout: options.idle,
            maxRedirects: 5,
            ignoreSslError: !isVerified,
        });
        try {
            const ask = async (header) => client.request(call.verb, url.href, call.body ?? null, {
                ...call.headers,
                ...(header === undefined ? {} : { authorization: header }),
            });
            const rights = { host, scope: `repository:${path}:${call.verb === 'GET' ? 'pull' : 'pull,push'}` };
            const first = await replyOf(await ask(authorization.known(rights)));
            if (first.status !== 401)
                return first;
            const header = await authorization.answer(client, rights, url, first.headers['www-authenticate']);
            return header === undefined ? first : await replyOf(await ask(header));
        }
        finally {
            client.dispose();
        }
    };
    const send = async (call, signal) => {
        for (let tries = 0;; tries += 1) {
            signal?.throwIfAborted();
            const outcome = await once(call).catch((error) => unreachable(call.repository.host, error));
            if (!isPassing(outcome)) {
                if (outcome instanceof Error)
                    throw outcome;
                return outcome;
            }
            const asked = outcome instanceof Error ? 0 : retryAfter(outcome, options.now());
            const wait = PAUSES[tries];
            if (wait === undefined || asked > LONGEST_PAUSE_MS)
                throw busyWords(call.repository.host, outcome, tries + 1);
            await options.pause(Math.max(wait, asked), signal);
        }
    };
    const reach = async (host) => origins.find(host).catch((error) => {
        throw unreachable(host, error);
    });
    return {
        manifest: async (repository, reference, signal) => {
            const headers = { accept: manifest/* manifestTypes */.F.join(', ') };
            const reply = await send({ verb: 'GET', repository, reference, headers }, signal);
            if (reply.status === 404)
                return undefined;
            if (reply.status !== 200)
                throw refusalOf({ action: 'read', repository, reference }, reply);
            return checkedManifest(repository, reference, reply);
        },
        tag: async (repository, tag, manifest, signal) => {
            const call = {
                verb: 'PUT',
                repository,
                reference: tag,
                headers: { 'content-type': manifest.type },
                // JSON, hence UTF-8: as text it has the very same bytes.
                body: manifest.bytes.toString('utf8'),
            };
            const reply = await send(call, signal);
            if (reply.status < 200 || reply.status > 299)
                throw refusalOf({ action: 'write', repository, reference: tag }, reply);
            const told = reply.headers['docker-content-digest'];
            if (typeof told === 'string' && told !== manifest.digest) {
                throw new registry_trouble/* RegistryError */.gl('unknown', `${repository.host} took ${manifest.digest} as ${repository.path}:${tag}, but calls it ${told.slice(0, 100)}.`);
            }
        },
        lacksLogin: async (host) => (await reach(host)).wantsLogin && (await options.logins.find(host)) === undefined,
        isInsecure: async (host) => !(await reach(host)).isVerified,
    };
}
async function replyOf(answer) {
    const { statusCode = 0, headers } = answer.message;
    return { status: statusCode, headers, body: await (0,body/* bytesOf */.$)(answer) };
}
/** The bytes are believed, and nothing that is said of them. */
function checkedManifest({ host, path }, reference, { headers, body }) {
    const type = (headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
    const what = `${host} answered for ${path}${DIGEST.test(reference) ? '@' : ':'}${reference}`;
    if (!/^application\/(?:.+\+)?(?:json|prettyjws)$/.test(type)) {
        throw new registry_trouble/* RegistryError */.gl('network', `${what} with ${type === '' ? 'something' : type.slice(0, 100)}, which is no manifest. Is there a proxy or a page for logins in between?`);
    }
    const digest = (0,core_digest/* sha256 */.sc)(body);
    const told = headers['docker-content-digest'];
    // A manifest of schema 1 is signed within: its digest is not that of its bytes.
    const said = DIGEST.test(reference) ? reference : typeof told === 'string' && DIGEST.test(told) ? told : digest;
    if (!type.endsWith('prettyjws') && (said !== digest || (typeof told === 'string' && told !== digest))) {
        throw new registry_trouble/* RegistryError */.gl('network', `${what} with bytes of ${digest}, and says that they are ${String(told ?? said).slice(0, 100)}.`);
    }
    return { digest: said, type, bytes: body };
}
/** Milliseconds; RFC 9110 has seconds and dates. */
function retryAfter({ headers }, now) {
    const said = headers['retry-after'] ?? '';
    if (/^\d+$/.test(said))
        return Number(said) * 1000;
    const date = Date.parse(said);
    return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}


/***/ }),

/***/ 82200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/** Whether an address is of this machine, where docker speaks plain http too. */
function isLoopback({ hostname }) {
    return hostname === 'localhost' || /^127\.\d+\.\d+\.\d+$/.test(hostname) || hostname === '[::1]';
}


/***/ }),

/***/ 54880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ manifestTypes),
/* harmony export */   W: () => (/* binding */ readManifest)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const INDEXES = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
];
const IMAGES = [
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
/** For the header `accept`: all that a copy or a tag has to keep as it is. */
const manifestTypes = [...INDEXES, ...IMAGES];
const digest = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/);
const image = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ config: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ digest }) });
const index = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    manifests: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        digest,
        platform: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ os: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), architecture: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), variant: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() }).optional(),
    })),
});
/** What a manifest says. Never throws. */
function readManifest({ type, bytes }) {
    let parsed;
    try {
        parsed = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return { kind: 'other' };
    }
    if (INDEXES.includes(type)) {
        const read = index.safeParse(parsed);
        if (!read.success)
            return { kind: 'other' };
        return {
            kind: 'index',
            members: read.data.manifests.map((one) => ({ digest: one.digest, platform: platformOf(one) })),
        };
    }
    const read = IMAGES.includes(type) ? image.safeParse(parsed) : undefined;
    return read?.success === true ? { kind: 'image', config: read.data.config.digest } : { kind: 'other' };
}
function platformOf({ platform }) {
    if (platform === undefined || platform.os === 'unknown')
        return null;
    const { os, architecture, variant } = platform;
    return [os, architecture, ...(variant === undefined ? [] : [variant])].join('/');
}


/***/ }),

/***/ 30892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ basic),
/* harmony export */   p: () => (/* binding */ registryToken)
/* harmony export */ });
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93953);
/* harmony import */ var _loopback_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82200);


/**
 * A token by distribution's token protocol; undefined where none is given. Credentials go where the registry says, as
 * docker sends them, but never unencrypted to another machine.
 */
async function registryToken(client, request) {
    const { registry, challenge, credential } = request;
    if (challenge === undefined || !/^bearer /i.test(challenge))
        return undefined;
    const given = new Map([...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
    const realm = URL.parse(given.get('realm') ?? '');
    if (realm === null)
        return undefined;
    const isSafe = realm.protocol === 'https:' || (realm.protocol === 'http:' && (0,_loopback_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U)(realm) && (0,_loopback_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U)(registry));
    if (!isSafe)
        throw new _body_js__WEBPACK_IMPORTED_MODULE_1__/* .AnswerError */ .d(`it sends for a token to ${realm.origin}, which is not https`);
    const service = given.get('service');
    const scope = given.get('scope') ?? request.scope;
    const answer = credential?.kind === 'identity-token'
        ? await client.post(realm.href, new URLSearchParams({
            grant_type: 'refresh_token',
            client_id: 'bakehouse',
            refresh_token: credential.token,
            scope,
            ...(service === undefined ? {} : { service }),
        }).toString(), { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' })
        : await client.get(withQuery(realm, service, scope), {
            accept: 'application/json',
            ...(credential === undefined ? {} : { authorization: basic(credential) }),
        });
    if (answer.message.statusCode !== 200) {
        answer.message.resume();
        return undefined;
    }
    const body = tokenBody((await (0,_body_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$)(answer)).toString('utf8'));
    if (typeof body !== 'object' || body === null)
        return undefined;
    for (const name of ['token', 'access_token']) {
        const token = Object.entries(body).find(([key]) => key === name)?.[1];
        if (typeof token === 'string' && token !== '')
            return token;
    }
    return undefined;
}
/** The header of a name and a password. */
function basic({ user, password }) {
    return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}
function tokenBody(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // The parser would quote what may be a token.
        throw new _body_js__WEBPACK_IMPORTED_MODULE_1__/* .AnswerError */ .d('what it sends as a token is not JSON');
    }
}
function withQuery(realm, service, scope) {
    const url = new URL(realm);
    if (service !== undefined)
        url.searchParams.set('service', service);
    url.searchParams.set('scope', scope);
    return url.href;
}


/***/ })

};
