export const id = 7719;
export const ids = [7719];
export const modules = {

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

/***/ 92747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    gcpCensus: () => (  gcpCensus),
    gcpWithdrawal: () => (  gcpWithdrawal)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _cloud_connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54242);
  var _cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40108);
  var _image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37583);
  var _marks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64500);
  var _naming_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87392);






const REVOKED = 'bakehouse-revoked';
async function gcpCensus(connect, { environment }) {
    if (!(0,_cloud_connect_js__WEBPACK_IMPORTED_MODULE_1__.hasGoogleCredentials)(environment))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('there are no credentials of Google Cloud');
    const { compute, project } = await connect();
    if (project === null)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('nothing says which project to look in (GOOGLE_CLOUD_PROJECT)');
    const images = await compute.all((0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__  .gT)(project), _image_js__WEBPACK_IMPORTED_MODULE_2__.imageForm);
    if (images === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`these credentials do not see the project ${project}`);
    const idOf = ({ name }) => (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__  .L)({ project, name });
    const byNumber = new Map(images.map((image) => [image.id, idOf(image)]));
    return images.flatMap((image) => {
        const { [_marks_js__WEBPACK_IMPORTED_MODULE_3__.KEY]: key, [_marks_js__WEBPACK_IMPORTED_MODULE_3__.COPY_OF]: original } = image.labels;
        if (key === undefined && original === undefined)
            return [];
        return [
            {
                provider: 'gcp',
                region: _cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__  .M_,
                id: idOf(image),
                created: (0,_image_js__WEBPACK_IMPORTED_MODULE_2__.createdOf)(image),
                leg: textOf(image.labels[_marks_js__WEBPACK_IMPORTED_MODULE_3__.LEG]) ?? '',
                key: textOf(key),
                recipe: textOf(image.labels[_marks_js__WEBPACK_IMPORTED_MODULE_3__.RECIPE]),
                parent: (0,_marks_js__WEBPACK_IMPORTED_MODULE_3__.parentIn)(image.labels) ?? null,
                copyOf: original === undefined ? null : (byNumber.get(original) ?? original),
                verified: image.labels[_marks_js__WEBPACK_IMPORTED_MODULE_3__.VERIFIED] === image.id,
                digests: {},
            },
        ];
    });
}
function textOf(label) {
    return label === undefined ? null : ((0,_naming_js__WEBPACK_IMPORTED_MODULE_4__  .Fr)(label) ?? null);
}
async function gcpWithdrawal(images, { at }, connect) {
    const { compute } = await connect();
    const mark = (0,_naming_js__WEBPACK_IMPORTED_MODULE_4__  .w)(at.toLowerCase());
    const changes = [];
    for (const { id, region } of images) {
        const name = (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__  .XE)(id);
        const there = name === undefined ? undefined : await (0,_image_js__WEBPACK_IMPORTED_MODULE_2__.describeImage)(compute, name);
        if (name === undefined || there === undefined)
            continue;
        changes.push({
            region,
            id,
            what: `label it ${REVOKED}=${mark}`,
            isDone: there.labels[REVOKED] === mark,
            carryOut: () => (0,_marks_js__WEBPACK_IMPORTED_MODULE_3__.mergeLabels)(compute, name, { [REVOKED]: mark }),
        }, {
            region,
            id,
            what: 'make it obsolete',
            isDone: /^(?:OBSOLETE|DELETED)$/.test(there.deprecated?.state ?? ''),
            carryOut: async () => void (await compute.change('POST', `${(0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__  .L)(name)}/deprecate`, { state: 'OBSOLETE' })),
        });
    }
    return changes;
}


/***/ }),

/***/ 28253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O: () => (  createCompute),
    v: () => (  googleError)
  });
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _core_http_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4891);
  var _core_http_bearer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7668);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1252);





const BASE = 'https://compute.googleapis.com/compute/v1/';
const PROJECTS = 'https://cloudresourcemanager.googleapis.com/v1/projects/';
const MOST_PAGES = 500;
const FIRST_PAUSE_MS = 150;
const LONGEST_PAUSE_MS = 5000;
const CHANGE_MS = 60 * 60_000;
const MOST_RIGHTS = 100;
const operation = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().regex(/^[\w-]{1,200}$/),
    status: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(),
    zone: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().optional(),
    error: zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ errors: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .L5J()) }).optional(),
    httpErrorStatusCode: zod__WEBPACK_IMPORTED_MODULE_3__  .aig().optional(),
});
function createCompute(wire, authorize, { signal } = {}, changeMs = CHANGE_MS) {
    const ask = (0,_core_http_bearer_js__WEBPACK_IMPORTED_MODULE_2__  .C5)('Google Cloud', wire, authorize);
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
            throw googleError(shortOf(path), reply);
        return reply;
    };
    const begin = async (method, path, body, query) => {
        const reply = await ask(method, at(path, query), method === 'DELETE' ? undefined : (body ?? {}));
        if (reply.status === 404 && !/\/(?:images|instances)$/.test(path))
            return undefined;
        if (reply.status !== 200)
            throw googleError(shortOf(path), reply);
        return formed(path, reply, operation);
    };
    const settle = async (first, path) => {
        const [scope = ''] = /^projects\/[^/]+\/(?:global|zones\/[^/]+)/.exec(path) ?? [];
        const where = `${scope}/operations/${first.name}`;
        const until = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() + changeMs;
        let now = first;
        for (let pause = FIRST_PAUSE_MS; now.status !== 'DONE'; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
            if ((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() + pause > until) {
                const text = `it still goes on after ${Math.round(changeMs / 60_000)} min`;
                throw googleError(shortOf(path), { status: 200, text });
            }
            await (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .fm)(pause, signal);
            const reply = await read(at(where), where);
            if (reply === undefined)
                return;
            now = formed(where, reply, operation);
        }
        if (now.error === undefined)
            return;
        const text = JSON.stringify({ error: now.error });
        throw googleError(shortOf(path), { status: now.httpErrorStatusCode ?? 409, text });
    };
    return {
        get: async (path, form, query) => {
            const reply = await read(at(path, query), path);
            return reply === undefined ? undefined : formed(path, reply, form);
        },
        all: async (path, item, query) => {
            const page = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ items: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(item).optional(), nextPageToken: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().optional() });
            const found = [];
            let token = '';
            for (let pages = 0;; pages += 1) {
                if (pages === MOST_PAGES)
                    throw new _core_http_answer_js__WEBPACK_IMPORTED_MODULE_1__  .ym(`${shortOf(path)} has more than ${MOST_PAGES} pages`);
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
                throw googleError(shortOf(path), reply);
            return formed(path, reply, form);
        },
        rightsOn: async (project, rights) => {
            const held = [];
            for (let first = 0; first < rights.length; first += MOST_RIGHTS) {
                const body = { permissions: rights.slice(first, first + MOST_RIGHTS) };
                const reply = await ask('POST', new URL(`${PROJECTS}${project}:testIamPermissions`), body);
                if (reply.status !== 200)
                    throw googleError(`the rights on ${project}`, reply);
                held.push(...formed(project, reply, zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ permissions: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()).default([]) })).permissions);
            }
            return held;
        },
    };
}
function formed(path, { text }, form) {
    return (0,_core_http_answer_js__WEBPACK_IMPORTED_MODULE_1__  .M4)(shortOf(path), (0,_core_values_js__WEBPACK_IMPORTED_MODULE_4__  .U4)(text), form);
}
function googleError(what, reply) {
    const error = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_4__  .C5)((0,_core_values_js__WEBPACK_IMPORTED_MODULE_4__  .U4)(reply.text), 'error');
    const errors = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_4__  .C5)(error, 'errors');
    const first = Array.isArray(errors) ? errors[0] : undefined;
    const words = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_4__  .Gv)(error) ? [(0,_core_values_js__WEBPACK_IMPORTED_MODULE_4__  .C5)(first, 'reason'), (0,_core_values_js__WEBPACK_IMPORTED_MODULE_4__  .C5)(first, 'code'), error['status']] : [error];
    return new _core_http_answer_js__WEBPACK_IMPORTED_MODULE_1__  ._7(what, reply, { code: words.find(_core_http_answer_js__WEBPACK_IMPORTED_MODULE_1__  ._m) });
}
function shortOf(path) {
    return `Google Cloud, ${path.replace(/^projects\/[^/]+\/?/, '') || 'the project'}`;
}


/***/ }),

/***/ 54242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    connectGoogle: () => (  connectGoogle),
    hasGoogleCredentials: () => (  hasGoogleCredentials)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_http_bearer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7668);
  var _compute_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28253);
  var _sign_in_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11615);




function hasGoogleCredentials(environment) {
    return (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_3__  .UI)(environment) !== undefined;
}
const connectGoogle = async (environment, limits = {}) => {
    const way = (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_3__  .UI)(environment);
    if (way === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('Google Cloud: no credentials are there. Use google-github-actions/auth, or set GOOGLE_APPLICATION_CREDENTIALS to the file of a key, or sign in with gcloud auth application-default login.');
    }
    const wire = (0,_core_http_bearer_js__WEBPACK_IMPORTED_MODULE_1__  .fh)('Google Cloud', environment, limits);
    const signedIn = (0,_core_http_bearer_js__WEBPACK_IMPORTED_MODULE_1__  .bq)(async () => (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_3__  .Jv)(way, wire));
    await signedIn();
    const compute = (0,_compute_js__WEBPACK_IMPORTED_MODULE_2__  .O)(wire, async (again) => `Bearer ${(await signedIn(again)).text}`, limits);
    return { compute, project: (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_3__  .G2)(environment, way) };
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
  var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8005);
  var _core_http_bearer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7668);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1252);
  var _compute_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28253);
  var _paths_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(40108);










const secret = zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().min(1);
const https = zod__WEBPACK_IMPORTED_MODULE_7__  .OZ5({ protocol: /^https$/ });
const serviceAccount = zod__WEBPACK_IMPORTED_MODULE_7__  .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_7__  .euz('service_account'),
    client_email: secret,
    private_key: secret,
    private_key_id: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().optional(),
    project_id: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().optional(),
    token_uri: https.default('https://oauth2.googleapis.com/token'),
});
const externalAccount = zod__WEBPACK_IMPORTED_MODULE_7__  .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_7__  .euz('external_account'),
    audience: secret,
    subject_token_type: secret,
    token_url: https.default('https://sts.googleapis.com/v1/token'),
    service_account_impersonation_url: https.optional(),
    credential_source: zod__WEBPACK_IMPORTED_MODULE_7__  .Ikc({
        file: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().optional(),
        url: zod__WEBPACK_IMPORTED_MODULE_7__  .OZ5({ protocol: /^https?$/ }).optional(),
        headers: zod__WEBPACK_IMPORTED_MODULE_7__  .g1P(zod__WEBPACK_IMPORTED_MODULE_7__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_7__  .YjP()).optional(),
        format: zod__WEBPACK_IMPORTED_MODULE_7__  .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_7__  .k5n(['text', 'json']), subject_token_field_name: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().optional() }).optional(),
    }),
});
const authorizedUser = zod__WEBPACK_IMPORTED_MODULE_7__  .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_7__  .euz('authorized_user'),
    client_id: secret,
    client_secret: secret,
    refresh_token: secret,
    quota_project_id: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().optional(),
});
const credentialFile = zod__WEBPACK_IMPORTED_MODULE_7__  .gMt('type', [serviceAccount, externalAccount, authorizedUser]);
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
        return _paths_js__WEBPACK_IMPORTED_MODULE_8__  .yl.test(named) ? named : null;
    if (way?.kind !== 'file' && way?.kind !== 'text')
        return null;
    try {
        const project = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_9__  .C5)(JSON.parse(way.kind === 'text' ? way.text : (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(way.path, 'utf8')), 'project_id');
        return typeof project === 'string' && _paths_js__WEBPACK_IMPORTED_MODULE_8__  .yl.test(project) ? project : null;
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
    const type = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_9__  .C5)(value, 'type');
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
    const token = name === undefined ? text.trim() : (0,_core_values_js__WEBPACK_IMPORTED_MODULE_9__  .C5)((0,_core_values_js__WEBPACK_IMPORTED_MODULE_9__  .U4)(text), name);
    if (typeof token === 'string' && token !== '')
        return token;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo('Google Cloud: what is to be the federated token is none.');
}
async function exchange(wire, address, form) {
    const url = new URL(address);
    const whom = `the sign-in at ${url.host}`;
    return tokenOf(whom, await (0,_core_http_bearer_js__WEBPACK_IMPORTED_MODULE_5__  .J6)(whom, wire, url, form));
}
const impersonated = zod__WEBPACK_IMPORTED_MODULE_7__  .Ikc({ accessToken: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP(), expireTime: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP() });
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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(`Google Cloud: ${(0,_compute_js__WEBPACK_IMPORTED_MODULE_6__  .v)(whom, reply).message}. The service account does not trust this job: it needs the role roles/iam.workloadIdentityUser on it.`);
    }
    const read = impersonated.safeParse((0,_core_values_js__WEBPACK_IMPORTED_MODULE_9__  .U4)(reply.text));
    if (reply.status !== 200 || !read.success)
        throw (0,_compute_js__WEBPACK_IMPORTED_MODULE_6__  .v)(whom, reply);
    const { accessToken, expireTime } = read.data;
    const seconds = Math.floor((Date.parse(expireTime) - Date.now()) / 1000);
    return { text: checkedToken(accessToken, whom), seconds: Number.isFinite(seconds) ? seconds : 0 };
}
const answered = zod__WEBPACK_IMPORTED_MODULE_7__  .Ikc({ access_token: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().min(1), expires_in: zod__WEBPACK_IMPORTED_MODULE_7__  .aig() });
function tokenOf(whom, reply) {
    if (reply.status === 400 || reply.status === 401) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(`Google Cloud: ${(0,_compute_js__WEBPACK_IMPORTED_MODULE_6__  .v)(whom, reply).message}. The credentials are wrong, or have expired, or the pool does not trust this job.`);
    }
    if (reply.status !== 200)
        throw (0,_compute_js__WEBPACK_IMPORTED_MODULE_6__  .v)(whom, reply);
    const read = answered.safeParse((0,_core_values_js__WEBPACK_IMPORTED_MODULE_9__  .U4)(reply.text));
    if (!read.success)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(`Google Cloud: ${whom} answered with what is no token.`);
    return { text: checkedToken(read.data.access_token, whom), seconds: read.data.expires_in };
}
function checkedToken(text, whom) {
    if ((0,_core_http_bearer_js__WEBPACK_IMPORTED_MODULE_5__  .BG)(text))
        return text;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(`Google Cloud: ${whom} is or gives what is no token.`);
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
  var _cloud_connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54242);
  var _cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40108);
  var _image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37583);
  var _look_up_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92774);
  var _marks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64500);






async function bakesOfKey(want, { environment }, connect) {
    return (0,_cloud_connect_js__WEBPACK_IMPORTED_MODULE_1__.hasGoogleCredentials)(environment) ? (0,_look_up_js__WEBPACK_IMPORTED_MODULE_3__.wholeBakesOf)(want, await connect()) : [];
}
async function withdrawImage({ id }, environment, connect) {
    const name = (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__  .XE)(id);
    if (name === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${id.slice(0, 80)} is no id of an image`);
    const { compute } = await connect(environment);
    const image = await (0,_image_js__WEBPACK_IMPORTED_MODULE_2__.describeImage)(compute, name);
    if (image === undefined)
        return;
    if ((image.family ?? '') !== '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`it is in the family ${image.family}, so that others may have started from it`);
    if (image.labels[_marks_js__WEBPACK_IMPORTED_MODULE_4__.KEY] === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`it has no label ${_marks_js__WEBPACK_IMPORTED_MODULE_4__.KEY}`);
    if (image.labels[_marks_js__WEBPACK_IMPORTED_MODULE_4__.VERIFIED] === image.id)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('it passed its tests, so that somebody may use it');
    await compute.change('DELETE', (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__  .L)(name));
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
var look_up = __webpack_require__(82573);
var values = __webpack_require__(1252);
var reuse_from = __webpack_require__(74765);
var paths = __webpack_require__(40108);
var gcp_image = __webpack_require__(37583);
var marks = __webpack_require__(64500);
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
    const byBake = (0,values .me)(sound, ({ labels }) => JSON.stringify([labels[marks.IMAGES], labels[marks.RUN] ?? '']));
    for (const images of byBake.values()) {
        const newest = new Map(images.toReversed().map((image) => [image.labels[marks.BUILD] ?? '', image]));
        const found = [...newest].toSorted(([a], [b]) => (0,values .Nx)(a, b)).map(([, image]) => foundImage(project, image));
        const set = images[0]?.labels[marks.IMAGES] ?? '';
        if ((0,marks.setOf)(found.map(({ build }) => build ?? '')) === set)
            bakes.push(found);
        else
            reasons.push(`${found.length} of ${(0,marks.countOf)(set)} images are there`);
    }
    return { bakes, reasons };
}
function byAge(a, b) {
    return (0,gcp_image.newestFirst)(a, b) || (0,values .Nx)(a.name, b.name);
}
function ailmentOf({ name, status, deprecated, labels }, refs) {
    const label = labels[marks.REF] ?? '';
    const ref = label !== '' && label === (0,naming .w)(refs.own) ? refs.own : ((0,naming .Fr)(label) ?? label);
    if (!(0,reuse_from .W4)(refs, ref))
        return (0,reuse_from .h4)(refs, name, ref);
    if (status !== 'READY')
        return `${name} is ${status}`;
    const state = deprecated?.state ?? 'ACTIVE';
    if (state === 'OBSOLETE' || state === 'DELETED')
        return `${name} is ${state}: nothing starts from it any more`;
    if ((0,marks.countOf)(labels[marks.IMAGES] ?? '') === undefined)
        return `${name} does not say what was baked with it`;
    return (0,naming .Fr)(labels[marks.BUILD] ?? '') === undefined ? `${name} does not say of which build it is` : undefined;
}
function foundImage(project, image) {
    const { name, labels } = image;
    const packer = (0,naming .Fr)(labels[marks.PACKER] ?? '');
    const parent = (0,marks.parentIn)(labels);
    const leg = (0,naming .Fr)(labels[marks.LEG] ?? '') ?? '';
    return {
        build: (0,naming .Fr)(labels[marks.BUILD] ?? '') ?? null,
        provider: 'gcp',
        account: project,
        region: paths .M_,
        id: (0,paths .L)({ project, name }),
        created: (0,gcp_image.createdOf)(image),
        digests: {},
        tags: [],
        files: [],
        verified: labels[marks.VERIFIED] === image.id,
        runId: (0,naming .Fr)(labels[marks.RUN] ?? '') || null,
        ...(leg === '' ? {} : { leg }),
        ...(packer === undefined || packer === '' ? {} : { packer }),
        ...(parent === undefined ? {} : { parent }),
    };
}

var cloud_connect = __webpack_require__(54242);
;// CONCATENATED MODULE: ./.build/providers/gcp/look-up.js








const KEYS_AT_ONCE = 20;
async function lookUpGoogle(legs, connect, asker) {
    return await (0,look_up .F)(legs, {
        ...ofGoogle(connect, asker),
        answers: async (google, project, own) => {
            const images = await imagesOf(project, marks.KEY, own.map(({ key }) => key), google);
            return own.map((leg) => typeof images === 'string'
                ? { kind: 'unknown', reason: images }
                : chooseBake(project, ofKey(images, leg), leg.refs));
        },
    });
}
async function lookUpGoogleRecipes(legs, connect, asker) {
    const markOf = ({ labels }) => ({ recipe: labels[marks.RECIPE], key: labels[marks.KEY], epoch: labels[marks.EPOCH] });
    return await (0,look_up .F)(legs, {
        ...ofGoogle(connect, asker),
        answers: async (google, project, own) => {
            const images = await imagesOf(project, marks.RECIPE, own.map(({ recipe }) => recipe), google);
            return own.map(({ recipe }) => (0,look_up .O)(images, markOf, (0,naming .w)(recipe)));
        },
    });
}
function ofGoogle(connect, { environment }) {
    return {
        title: 'Google Cloud',
        hasCredentials: () => (0,cloud_connect.hasGoogleCredentials)(environment),
        connect,
        placeOf: projectOf,
    };
}
async function wholeBakesOf(leg, google) {
    const project = projectOf(leg, google);
    const images = await imagesOf(project, marks.KEY, [leg.key], google);
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
    return images.filter(({ labels }) => labels[marks.KEY] === (0,naming .w)(key));
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
        const known = marked.length > 0 || !isFresh(place) ? [] : await (0,_sweep_own_instances_js__WEBPACK_IMPORTED_MODULE_2__  .pX)(at);
        found.push(...marked, ...(known.length === 1 ? known : []));
    }
    if (found.length > 0)
        (0,_sweep_noted_instances_js__WEBPACK_IMPORTED_MODULE_1__  .K)(note, [...before, ...found]);
}


/***/ }),

/***/ 94029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    IMAGE_RIGHTS: () => (  IMAGE_RIGHTS),
    MACHINE_RIGHTS: () => (  MACHINE_RIGHTS),
    checkGoogle: () => (  checkGoogle),
    googleProjects: () => (  googleProjects)
  });
  var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _clouds_preflight_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95069);
  var _cloud_connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54242);
  var _cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40108);
  var _cloud_sign_in_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11615);






const there = zod__WEBPACK_IMPORTED_MODULE_4__  .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP() });
const zoneForm = zod__WEBPACK_IMPORTED_MODULE_4__  .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(), status: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().optional() });
async function checkGoogle({ host, recipe, account }, connect) {
    const { environment } = host;
    const builds = recipe.builds.filter(isOurs);
    if (!(0,_cloud_connect_js__WEBPACK_IMPORTED_MODULE_2__.hasGoogleCredentials)(environment)) {
        const remedy = 'Use google-github-actions/auth, or set GOOGLE_APPLICATION_CREDENTIALS.';
        (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_1__  .Lx)(host, account, 'Google Cloud', remedy);
        return null;
    }
    const google = await (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_1__  .oQ)(() => connect(environment, _clouds_preflight_js__WEBPACK_IMPORTED_MODULE_1__  .Lz));
    (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_1__  .xc)(host, builds, 'project_id', { account, own: google.project ?? 'no project', isId: _cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__  .yl });
    const projects = new Set(builds.map((build) => projectOf(build, google)));
    for (const project of projects) {
        if (project === null && account !== '')
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "account" is ${account}, but nothing says in which project the template bakes. Set GOOGLE_CLOUD_PROJECT. Nothing was baked.`);
        if (project === null)
            continue;
        if (account !== '' && account !== project) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "account" is ${account}, but the template bakes in the project ${project}. Nothing was baked.`);
        }
        if ((await (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_1__  .oQ)(() => google.compute.get(`projects/${project}`, there))) === undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Google Cloud: the credentials at hand see no project ${project}. Nothing was baked.`);
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
        return typeof project === 'string' && _cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__  .yl.test(project) ? [project] : [];
    }));
    const own = (0,_cloud_sign_in_js__WEBPACK_IMPORTED_MODULE_3__  .G2)(environment);
    return [...new Set([...named, ...(own === null ? [] : [own])])];
}
function projectOf({ literals }, google) {
    const named = literals['project_id'];
    return typeof named === 'string' && _cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__  .yl.test(named) ? named : google.project;
}
async function checkBuild(build, google, host) {
    const { compute } = google;
    const project = projectOf(build, google);
    if (project === null)
        return;
    const text = (name) => (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_1__  .b6)(build, name);
    const whole = (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_1__  .k2)(host);
    const zone = text('zone');
    if (zone !== undefined && _cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__  .z6.test(zone)) {
        const found = await whole(`the zone ${zone}`, () => compute.get((0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__  .kX)(project, zone), zoneForm));
        if (found !== undefined && found.is === undefined)
            throw (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_1__  .fb)(build, `bakes in the zone ${zone}, which there is not. gcloud compute zones list tells those that there are`);
        if (found?.is?.status === 'DOWN')
            throw (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_1__  .fb)(build, `bakes in the zone ${zone}, which is down`);
    }
    if (!build.isWritten('network') && !build.isWritten('subnetwork')) {
        const path = `projects/${project}/global/networks/default`;
        const found = await whole('the default network', () => compute.get(path, there));
        if (found !== undefined && found.is === undefined) {
            throw (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_1__  .fb)(build, `says no network and no subnetwork, and the project ${project} has no network "default". Set subnetwork (gcloud compute networks subnets list --project ${project})`);
        }
    }
    await checkSource(build, google, whole);
    const images = text('image_project_id') ?? project;
    const wanted = new Map([[project, MACHINE_RIGHTS]]);
    const retires = DEPRECATION.some((name) => build.isWritten(name)) ? ['compute.images.deprecate'] : [];
    wanted.set(images, [...(wanted.get(images) ?? []), ...IMAGE_RIGHTS, ...retires]);
    for (const [where, rights] of wanted) {
        const held = await whole(`the rights on ${where}`, () => compute.rightsOn(where, rights));
        const lacking = held === undefined ? [] : rights.filter((right) => !held.is.includes(right));
        if (lacking.length === 0)
            continue;
        throw (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_1__  .fb)(build, `needs rights on the project ${where} that no role of these credentials gives: ${lacking.join(', ')}. A role that is enough stands in docs/bake-google.md`);
    }
}
async function checkSource(build, { compute }, whole) {
    const { source_image_project_id: projects, source_image: image, source_image_family: family } = build.literals;
    const all = Array.isArray(projects) ? projects : [];
    const named = all.filter((one) => typeof one === 'string' && _cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__  .yl.test(one));
    const name = typeof image === 'string' && image !== '' ? image : family;
    if (named.length === 0 || named.length < all.length || typeof name !== 'string' || !_cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__  .o_.test(name))
        return;
    const isFamily = name === family;
    for (const project of named) {
        const path = `${(0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__  .gT)(project)}/${isFamily ? 'family/' : ''}${name}`;
        const found = await whole(`the image ${name}`, () => compute.get(path, there));
        if (found === undefined || found.is !== undefined)
            return;
    }
    throw (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_1__  .fb)(build, `starts from ${isFamily ? 'the newest image of the family' : 'the image'} ${name}, which is not in ${named.join(', ')}, or not to be seen by these credentials`);
}
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
const DEPRECATION = ['deprecate_at', 'obsolete_at', 'delete_at'];
const IMAGE_RIGHTS = ['compute.images.create', 'compute.images.get', 'compute.globalOperations.get'];


/***/ }),

/***/ 18029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  createGcpPublisher: () => (  createGcpPublisher)
});

var clock = __webpack_require__(94850);
var provider_target = __webpack_require__(8869);
var progress = __webpack_require__(31119);
var paths = __webpack_require__(40108);
var gcp_image = __webpack_require__(37583);
var publish_fields = __webpack_require__(78505);
var publish_places = __webpack_require__(40748);
;// CONCATENATED MODULE: ./.build/providers/gcp/publish/place.js



function gcpPlaces(target) {
    const taken = {
        kind: 'gcp',
        what: 'images of Google Cloud',
        takes: ({ provider }) => provider === 'gcp',
    };
    const { places, refusals } = (0,publish_places .jD)(target, taken, (candidate, images) => images.map((source) => placeOf(target, candidate, source)));
    const claimsOf = ({ at, family }) => [
        `the name ${(0,paths .L)(at)}`,
        ...(family === null ? [] : [`the family ${family} in ${at.project}`]),
    ];
    const rest = (claim) => `have ${claim}. Tell them apart, for instance by {image}, an axis or {build}.`;
    return { places, refusals: [...refusals, ...(0,publish_places .Kw)(places, claimsOf, rest)] };
}
function placeOf({ name: target, fields, bestEffort }, candidate, source) {
    const from = (0,paths .XE)(source.id);
    if (from === undefined)
        throw new Error(`its record calls its image ${source.id}, and says no project with it.`);
    const values = new Map([...candidate.values, ['region', paths .M_], ['build', source.build]]);
    const filled = (0,publish_places .qP)(values);
    const at = {
        project: fields.project === undefined ? from.project : filled(fields.project, publish_fields .$h),
        name: fields.name === undefined ? from.name : filled(fields.name, publish_fields .rH),
    };
    const labels = Object.entries(fields.labels).map(([name, value]) => [
        name,
        filled(value, (text) => (0,publish_fields .W6)(name, text)),
    ]);
    return {
        target,
        candidate,
        source,
        from,
        at,
        isHome: (0,paths .L)(at) === (0,paths .L)(from),
        isRequired: !bestEffort.has(paths .M_),
        family: fields.family === undefined ? null : filled(fields.family, publish_fields .rH),
        labels: Object.fromEntries(labels),
        members: [...new Set(fields.share.map((member) => filled(member, publish_fields .c_)))],
    };
}

var publish_steps = __webpack_require__(57117);
;// CONCATENATED MODULE: ./.build/providers/gcp/publish/publisher.js








const [FIRST_PAUSE_MS, LONGEST_PAUSE_MS] = [200, 10_000];
function createGcpPublisher(target, open) {
    const { places, refusals } = gcpPlaces(target);
    let google;
    const run = new TargetRun(target, places, async () => (await (google ??= open())).compute);
    return (0,progress .gw)(target.name, 'gcp', refusals, run);
}
class TargetRun {
    #target;
    #open;
    #progress;
    constructor(target, places, open) {
        this.#target = target;
        this.#open = open;
        this.#progress = new progress .FR(places, {
            kind: 'gcp',
            regionOf: () => paths .M_,
            refOf: ({ family }) => family,
            point: 'its family does not lead to it',
        });
    }
    async survey() {
        const { name, fields, allowPublic } = this.#target;
        const whereOf = (place) => `Target "${name}", ${place.candidate.leg}`;
        return (0,progress .rs)(this.#progress, whereOf, async (place, survey) => {
            const compute = await this.#open();
            const look = await this.#lookAt(place);
            const refusal = (0,publish_steps .Tu)(place, look);
            if (refusal !== null)
                throw new Error(refusal);
            if (place.members.includes(publish_fields .iS) && !allowPublic) {
                throw new Error(`"share" ${publish_fields .iS} shows the image to everybody, which takes the input allow-public: true as well`);
            }
            for (const phase of provider_target .t)
                survey.changes.push(...(0,publish_steps .ys)(phase, place, fields, look, compute).map(({ change }) => change));
            survey.there.push(this.#progress.thereAt(place, look.image === null ? null : (0,paths .L)(place.at)));
            if (look.strangers.length > 0) {
                const names = look.strangers.slice(0, 3).map((one) => one.name);
                survey.notices.push(`${whereOf(place)}: ${look.strangers.length} more are in the family ${place.family}, and Bakehouse did not make them (${names.join(', ')}): they stay as they are. With "take-over" they count as earlier ones.`);
            }
        });
    }
    async carryOut(phase, ledger) {
        if (phase === 'announce' || phase === 'expose')
            return;
        const begun = ledger.mutations();
        await this.#progress.attempt(phase, this.#progress.at(phase), async (place) => {
            (0,progress .AC)(ledger);
            await this.#change(phase, place, ledger);
            if (phase === 'point' && ledger.mutations() > begun)
                await this.#confirm(place);
        });
    }
    outcomes() {
        return this.#progress.outcomes();
    }
    async #change(phase, place, ledger) {
        const compute = await this.#open();
        const look = await this.#lookAt(place);
        const id = (0,paths .L)(place.at);
        if (phase !== 'replicate' && look.image === null)
            throw new Error(`${id} is not there any more`);
        const refusal = (0,publish_steps .Tu)(place, look);
        if (refusal !== null)
            throw new Error(refusal);
        const steps = (0,publish_steps .ys)(phase, place, this.#target.fields, look, compute);
        for (const { change, run } of steps)
            await ledger.change(change, run);
        if (phase !== 'replicate') {
            if (steps.length > 0)
                this.#progress.changed(place);
            return;
        }
        await this.#ready(place, ledger);
        const status = look.image === null ? 'created' : steps.length > 0 ? 'updated' : 'unchanged';
        this.#progress.update(place, { status, id, message: null });
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
        const policy = members.length === 0 || image === null ? null : await this.#policyOf(place);
        const all = family === null ? [] : await (0,publish_steps .Ap)(compute, at.project, family);
        const others = all.filter((one) => one.name !== at.name);
        return { source, image, policy, ...(0,publish_steps .AB)(others, candidate.image, this.#target.fields['take-over']) };
    }
    async #policyOf({ at }) {
        const compute = await this.#open();
        const query = { optionsRequestedPolicyVersion: '3' };
        const policy = await compute.get(`${(0,paths .L)(at)}/getIamPolicy`, publish_steps .Td, query);
        if (policy === undefined)
            throw new Error(`Google does not tell who may use ${(0,paths .L)(at)}`);
        return policy;
    }
}


/***/ }),

/***/ 57117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AB: () => (  partedByMaker),
    Ap: () => (  familyOf),
    Td: () => (  policyForm),
    Tu: () => (  gcpRefusal),
    ys: () => (  gcpSteps)
  });
  var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
  var _clouds_publish_places_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40748);
  var _cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40108);
  var _image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37583);
  var _marks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64500);
  var _naming_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87392);






const TOLD = [_marks_js__WEBPACK_IMPORTED_MODULE_2__.LEG, 'bakehouse-tier', 'bakehouse-run', 'bakehouse-commit', _marks_js__WEBPACK_IMPORTED_MODULE_2__.REF, 'bakehouse-repository', _marks_js__WEBPACK_IMPORTED_MODULE_2__.RECIPE, _marks_js__WEBPACK_IMPORTED_MODULE_2__.EPOCH];
const ROLE = 'roles/compute.imageUser';
const policyForm = zod__WEBPACK_IMPORTED_MODULE_4__  ._H3({
    etag: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(),
    bindings: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(zod__WEBPACK_IMPORTED_MODULE_4__  ._H3({ role: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(), members: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP()).default([]), condition: zod__WEBPACK_IMPORTED_MODULE_4__  .L5J().optional() }))
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
    const id = (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__  .L)(place.at);
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
    const isOwn = ({ labels }) => takeOver || (0,_naming_js__WEBPACK_IMPORTED_MODULE_3__  .Fr)(labels[_marks_js__WEBPACK_IMPORTED_MODULE_2__.LEG] ?? '')?.split('/')[0] === image;
    return { previous: images.filter(isOwn), strangers: images.filter((one) => !isOwn(one)) };
}
const changeOf = (0,_clouds_publish_places_js__WEBPACK_IMPORTED_MODULE_0__  .fs)('gcp', () => _cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__  .M_);
function replicated(place, fields, look, compute) {
    const { at } = place;
    const { source, image } = look;
    const id = (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__  .L)(at);
    if (image === null) {
        const told = TOLD.flatMap((name) => (source.labels[name] === undefined ? [] : [[name, source.labels[name]]]));
        const locations = fields['storage-locations'];
        const body = {
            name: at.name,
            sourceImage: (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__  .L)(place.from),
            labels: { ...Object.fromEntries(told), ...place.labels, [_marks_js__WEBPACK_IMPORTED_MODULE_2__.COPY_OF]: source.id },
            ...(locations.length === 0 ? {} : { storageLocations: locations }),
        };
        const run = () => compute.change('POST', (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__  .gT)(at.project), body);
        return [{ change: changeOf(place, 'replicate', `copy ${place.source.id} to ${id}`, null, at.name), run }];
    }
    const state = stateOf(image);
    if (state === 'ACTIVE')
        return [];
    const run = () => compute.change('POST', `${id}/deprecate`, {});
    return [{ change: changeOf(place, 'replicate', `reactivate ${id}`, state, 'ACTIVE'), run }];
}
function shared(place, { image, policy }, compute) {
    const id = (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__  .L)(place.at);
    const have = image?.labels ?? place.labels;
    const steps = [];
    const open = Object.entries(place.labels).filter(([name, value]) => have[name] !== value);
    if (open.length > 0) {
        const before = open.map(([name]) => have[name] ?? 'none').join(', ');
        const after = open.map(([, value]) => value).join(', ');
        const what = `label ${id} with ${open.map(([name]) => name).join(', ')}`;
        const run = () => (0,_marks_js__WEBPACK_IMPORTED_MODULE_2__.mergeLabels)(compute, place.at, Object.fromEntries(open));
        steps.push({ change: changeOf(place, 'share', what, before, after), run });
    }
    const bound = policy?.bindings ?? [];
    const granted = bound.filter(({ role, condition }) => role === ROLE && condition === undefined);
    const lacking = place.members.filter((member) => granted.every(({ members }) => !members.includes(member)));
    if (lacking.length > 0) {
        const bindings = [...bound, { role: ROLE, members: lacking }];
        const body = { policy: { ...policy, version: 3, bindings } };
        const run = async () => {
            if ((await compute.post(`${id}/setIamPolicy`, policyForm, body)) === undefined)
                throw new Error(`${id} is not there any more`);
        };
        const what = `let ${lacking.length === 1 ? (lacking[0] ?? '') : `${lacking.length} more`} use ${id}`;
        steps.push({ change: changeOf(place, 'share', what, null, lacking.join(', ')), run });
    }
    return steps;
}
function pointed(place, fields, look, compute) {
    const { family, at } = place;
    if (family === null)
        return [];
    const id = (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__  .L)(at);
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
        const other = (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__  .L)({ project: at.project, name: one.name });
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
    const all = (await compute.all((0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_5__  .gT)(project), _image_js__WEBPACK_IMPORTED_MODULE_1__.imageForm)) ?? [];
    return all.filter((one) => one.family === family && stateOf(one) === 'ACTIVE').toSorted(_image_js__WEBPACK_IMPORTED_MODULE_1__.newestFirst);
}


/***/ }),

/***/ 74434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  carryOutOnGoogle: () => (  carryOutOnGoogle),
  inspectGoogle: () => (  inspectGoogle),
  surveyGoogle: () => (  surveyGoogle)
});

var clock = __webpack_require__(94850);
var errors = __webpack_require__(8005);
var retention = __webpack_require__(97656);
var cloud_connect = __webpack_require__(54242);
var paths = __webpack_require__(40108);
var gcp_image = __webpack_require__(37583);
var marks = __webpack_require__(64500);
var naming = __webpack_require__(87392);
var steps = __webpack_require__(57117);
var schemas = __webpack_require__(2503);
var sweep_forms = __webpack_require__(91642);
;// CONCATENATED MODULE: ./.build/providers/gcp/uses.js





function holdsOf({ ofAll, ofImage }, { number, id, name }) {
    return [...ofAll, ...[number, id, name].flatMap((one) => ofImage.get(one) ?? [])];
}
const MOST_PAGES = 500;
const template = schemas .Ikc({
    name: schemas .YjP().max(100),
    properties: schemas .Ikc({
        disks: schemas .YOg(schemas .Ikc({ initializeParams: schemas .Ikc({ sourceImage: schemas .YjP().max(500).optional() }).optional() }))
            .default([]),
    })
        .optional(),
});
async function usesIn(compute, project) {
    const ofAll = [];
    const ofImage = new Map();
    const add = (name, hold) => void ofImage.set(name, [...(ofImage.get(name) ?? []), hold]);
    const ask = async (words, look) => {
        try {
            await look();
        }
        catch (error) {
            const why = (0,errors .bD)(error).replace(/\.$/, '');
            ofAll.push({ kind: 'unknown', what: `${words} of ${project}, which could not be asked for: ${why}` });
        }
    };
    const all = `projects/${project}/aggregated`;
    await ask('disks of machines', async () => {
        const disks = (await everywhere(compute, `${all}/disks`, ofDisks)).flatMap((scope) => scope.disks);
        for (const { sourceImageId = '', users } of disks) {
            for (const user of users)
                add(sourceImageId, { kind: 'instance', what: `instance ${(0,paths .g1)(user)}, whose disk is of it` });
        }
    });
    await ask('templates of instances', async () => {
        const families = new Map();
        const scopes = await everywhere(compute, `${all}/instanceTemplates`, ofTemplates);
        for (const { name, properties } of scopes.flatMap(({ instanceTemplates }) => instanceTemplates)) {
            const what = `the template of instances ${name}`;
            for (const { initializeParams } of properties?.disks ?? []) {
                const source = absolute(initializeParams?.sourceImage ?? '', project);
                const image = (0,paths .XE)(source);
                const [, name] = BY_NUMBER.exec(source) ?? [];
                if (image !== undefined)
                    add((0,paths .L)(image), { kind: 'launch-template', what });
                else if (name !== undefined)
                    add(name, { kind: 'launch-template', what });
                else if (FAMILY.test(source))
                    families.set(source, what);
                else if (source !== '')
                    throw new Error(`${what} names ${source.slice(0, 100)}, which is no image as known here`);
            }
        }
        for (const [family, what] of families) {
            const newest = await compute.get(family, gcp_image.imageForm);
            if (newest !== undefined)
                add(newest.id, { kind: 'launch-template', what: `${what}, by the family ${(0,paths .g1)(family)}` });
        }
    });
    return { ofAll, ofImage };
}
const BY_NUMBER = /^projects\/\d{1,20}\/global\/images\/([a-z0-9-]{1,63})$/;
const FAMILY = /^projects\/[a-z0-9.:-]{1,100}\/global\/images\/family\/[a-z0-9-]{1,63}$/;
function absolute(source, project) {
    const path = source.replace(/^https:\/\/[a-z.-]{1,60}\/compute\/[a-z0-9]{1,20}\//, '');
    return path.startsWith('global/') ? `projects/${project}/${path}` : path;
}
const warned = { warning: schemas .Ikc({ code: schemas .YjP().optional() }).optional() };
const ofDisks = schemas .Ikc({ ...warned, disks: schemas .YOg(sweep_forms .E9).default([]) });
const ofTemplates = schemas .Ikc({ ...warned, instanceTemplates: schemas .YOg(template).default([]) });
async function everywhere(compute, path, scope) {
    const page = schemas .Ikc({
        items: schemas .g1P(schemas .YjP(), scope).default({}),
        nextPageToken: schemas .YjP().optional(),
        unreachables: schemas .YOg(schemas .YjP()).default([]),
    });
    const found = [];
    let pageToken = '';
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
        const told = await compute.get(path, page, pageToken === '' ? {} : { pageToken });
        if (told === undefined)
            throw new Error('these credentials do not see the project');
        const { items, unreachables, nextPageToken = '' } = told;
        if (unreachables.length > 0)
            throw new Error(`Google did not reach ${unreachables.slice(0, 5).join(', ')}`);
        for (const one of Object.values(items)) {
            const { code } = one.warning ?? { code: 'NO_RESULTS_ON_PAGE' };
            if (code !== 'NO_RESULTS_ON_PAGE')
                throw new Error(`Google warns of ${code ?? 'something'}`);
            found.push(one);
        }
        if (nextPageToken === '')
            return found;
        pageToken = nextPageToken;
    }
    throw new Error(`there are more than ${MOST_PAGES} pages`);
}

;// CONCATENATED MODULE: ./.build/providers/gcp/retention.js










const KEEP = 'bakehouse-keep';
const DISABLED = 'bakehouse-disabled';
const REPOSITORY = 'bakehouse-repository';
const TELLING = [marks.REF, marks.LEG, marks.RUN, marks.PARENT, marks.PARENT_PROJECT, REPOSITORY];
async function surveyGoogle(want, connect, { environment, untrusted }) {
    if (untrusted !== null)
        throw new errors .yo(untrusted);
    if (!(0,cloud_connect.hasGoogleCredentials)(environment))
        throw new errors .yo('there are no credentials of Google Cloud');
    const { compute, project } = await connect();
    if (project === null)
        throw new errors .yo('nothing says which project to look in (GOOGLE_CLOUD_PROJECT)');
    const projects = projectsOf(want, project);
    const all = await Promise.all(projects.map(async (one) => {
        const images = await compute.all((0,paths .gT)(one), gcp_image.imageForm);
        if (images === undefined)
            throw new errors .yo(`these credentials do not see the project ${one}`);
        return { project: one, images, uses: await usesIn(compute, one) };
    }));
    const byNumber = new Map(all.flatMap(({ project: at, images }) => images.map(({ id, name }) => [id, (0,paths .L)({ project: at, name })])));
    return {
        remnants: [],
        images: all.flatMap(({ project: at, images }) => {
            const leading = leadingOf(images);
            return images.filter(isMarked).map((image) => {
                const id = (0,paths .L)({ project: at, name: image.name });
                const used = all.flatMap(({ uses }) => holdsOf(uses, { number: image.id, id, name: image.name }));
                const family = leading.has(image) ? [leads(image)] : [];
                const original = image.labels[marks.COPY_OF];
                const copyOf = original === undefined ? null : (byNumber.get(original) ?? original);
                return retainable(image, { id, copyOf, holds: [...used, ...ownHolds(image), ...family] });
            });
        }),
    };
}
function projectsOf({ regions, hints = [] }, own) {
    const named = [...regions.filter((region) => region !== paths .M_), ...hints.flatMap(projectsIn)];
    return [...new Set([...(own === null ? [] : [own]), ...named.filter((one) => paths .yl.test(one))])];
}
function projectsIn(text) {
    return [...text.matchAll(/"project":"([^"]{1,100})"/g)].map(([, project = '']) => project);
}
function isMarked({ labels }) {
    return labels[marks.KEY] !== undefined || labels[marks.COPY_OF] !== undefined;
}
function leadingOf(images) {
    const leading = new Map();
    for (const image of images.toSorted(gcp_image.newestFirst)) {
        const { family, deprecated, status } = image;
        const isReady = status === 'READY' && stateOf(deprecated) === 'ACTIVE';
        if (family !== undefined && isReady && !leading.has(family))
            leading.set(family, image);
    }
    return new Set(leading.values());
}
function leads({ family = '' }) {
    return { kind: 'pointer', what: `the family ${family}, which leads to it` };
}
function stateOf(deprecated) {
    return deprecated?.state ?? 'ACTIVE';
}
function ownHolds({ labels, status, deprecated }) {
    const holds = [];
    const kept = labels[KEEP];
    if (kept !== undefined) {
        const why = (0,naming .Fr)(kept) ?? kept;
        holds.push({ kind: 'by-hand', what: `its label ${KEEP}${why === '' ? '' : ` (${why})`}` });
    }
    for (const name of TELLING) {
        const told = labels[name];
        if (told !== undefined && (0,naming .Fr)(told) === undefined)
            holds.push({ kind: 'unknown', what: `its label ${name}, which is only a digest` });
    }
    if (status !== 'READY')
        holds.push({ kind: 'unknown', what: `being ${status}` });
    const isStarted = /^(?:ACTIVE|DEPRECATED)$/.test(stateOf(deprecated));
    if (isStarted && labels[DISABLED] !== undefined)
        holds.push({
            kind: 'enabled-again',
            what: `somebody who took back that it is obsolete: whoever takes away its label ${DISABLED} lets it go`,
        });
    return holds;
}
function retainable(image, own) {
    const { labels } = image;
    const text = (name) => (0,naming .Fr)(labels[name] ?? '') || null;
    return {
        provider: 'gcp',
        region: paths .M_,
        created: (0,gcp_image.createdOf)(image),
        leg: text(marks.LEG) ?? '',
        key: text(marks.KEY),
        recipe: text(marks.RECIPE),
        parent: (0,marks.parentIn)(labels) ?? null,
        verified: labels[marks.VERIFIED] === image.id,
        digests: {},
        run: text(marks.RUN),
        ref: text(marks.REF),
        arch: image.architecture ?? null,
        repository: text(REPOSITORY),
        commit: /^[0-9a-f]{40,64}/.exec(text('bakehouse-commit') ?? '')?.[0] ?? null,
        aliases: [image.name],
        parts: [],
        spared: [],
        ...stageOf(image),
        ...own,
    };
}
function stageOf({ deprecated, labels }) {
    const state = stateOf(deprecated);
    if (state === 'ACTIVE')
        return { stage: null, since: null };
    if (state === 'DEPRECATED')
        return { stage: 'deprecate', since: (0,clock .ym)(deprecated?.deprecated ?? '') };
    return { stage: 'disable', since: (0,clock .ym)(((0,naming .Fr)(labels[DISABLED] ?? '') ?? '').toUpperCase()) };
}
async function inspectGoogle(images, want, connect) {
    return await (0,retention .M)(images, want, {
        words: 'whom it is shared with',
        whom: async ({ id }) => {
            const policy = await (await connect()).compute.get(`${id}/getIamPolicy`, steps .Td);
            return policy?.bindings.flatMap(({ members }) => members) ?? [];
        },
    });
}
async function carryOutOnGoogle({ id, stage }, want, connect, now) {
    const name = (0,paths .XE)(id);
    if (name === undefined)
        throw new errors .yo('it is no image of Google');
    const { compute, project } = await connect();
    const there = await (0,gcp_image.describeImage)(compute, name);
    if (there === undefined)
        return;
    if (!isMarked(there))
        throw new errors .yo('it is no image of ours any more');
    const projects = new Set([name.project, ...projectsOf(want, project)]);
    const uses = await Promise.all([...projects].map((one) => usesIn(compute, one)));
    const used = uses.flatMap((one) => holdsOf(one, { number: there.id, id, name: name.name }));
    const family = there.family === undefined ? [] : ((await compute.all((0,paths .gT)(name.project), gcp_image.imageForm)) ?? []);
    const isLeading = [...leadingOf(family)].some((one) => one.id === there.id);
    (0,retention ._)([...used, ...ownHolds(there), ...(isLeading ? [leads(there)] : [])]);
    if (stage === 'delete')
        return void (await compute.change('DELETE', id));
    const time = new Date(now).toISOString();
    const { replacement, deprecated = time } = there.deprecated ?? {};
    const said = { deprecated, ...(replacement === undefined ? {} : { replacement }) };
    const body = stage === 'deprecate' ? { state: 'DEPRECATED', ...said } : { state: 'OBSOLETE', ...said, obsolete: time };
    await compute.change('POST', `${id}/deprecate`, body);
    if (stage === 'disable')
        await (0,marks.mergeLabels)(compute, name, { [DISABLED]: (0,naming .w)(time.toLowerCase()) });
}


/***/ }),

/***/ 7306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    gcpStrays: () => (  gcpStrays)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _image_provider_strays_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(27582);
  var _cloud_connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54242);
  var _cloud_paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40108);
  var _naming_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87392);
  var _sweep_forms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91642);
  var _trial_ending_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13370);








const [KEEP, RUN] = ['bakehouse-keep', 'bakehouse-run'];
const MOST_PAGES = 500;
function gcpStrays(clouds) {
    const opened = async (asker) => {
        if (asker.untrusted !== null)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(asker.untrusted);
        if (!(0,_cloud_connect_js__WEBPACK_IMPORTED_MODULE_2__.hasGoogleCredentials)(asker.environment))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('there are no credentials of Google Cloud');
        const google = await clouds(asker)();
        const { project } = google;
        if (project === null || !_cloud_paths_js__WEBPACK_IMPORTED_MODULE_6__  .yl.test(project))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('nothing says which project to look in (GOOGLE_CLOUD_PROJECT)');
        return { ...google, project };
    };
    return {
        find: async (_, asker) => {
            const google = await opened(asker);
            const found = [];
            for (const [zone, instances] of await everywhere(google))
                found.push(...(0,_image_provider_strays_js__WEBPACK_IMPORTED_MODULE_7__  .U)(zone, instances.map(strayOf)));
            return found;
        },
        end: async ({ region: zone, mark }, asker) => {
            const { compute, project } = await opened(asker);
            const path = `${(0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_6__  .kX)(project, zone)}/instances`;
            const listed = _cloud_paths_js__WEBPACK_IMPORTED_MODULE_6__  .z6.test(zone)
                ? await compute.all(path, _sweep_forms_js__WEBPACK_IMPORTED_MODULE_4__  .KJ, { filter: `labels.${_trial_ending_js__WEBPACK_IMPORTED_MODULE_5__  .M}="${mark}"` })
                : [];
            const stay = [];
            for (const { name } of (listed ?? []).filter(({ labels }) => labels[_trial_ending_js__WEBPACK_IMPORTED_MODULE_5__  .M] === mark)) {
                const command = `gcloud compute instances delete ${name} --zone ${zone} --project ${project} --quiet`;
                try {
                    await compute.begin('DELETE', `${path}/${name}`);
                }
                catch (error) {
                    stay.push({ kind: 'instance', id: name, region: zone, state: 'left', reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error), command });
                }
            }
            return stay;
        },
    };
}
async function everywhere({ compute, project, }) {
    const found = new Map();
    let pageToken = '';
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
        const query = pageToken === '' ? {} : { pageToken };
        const told = await compute.get(`projects/${project}/aggregated/instances`, _sweep_forms_js__WEBPACK_IMPORTED_MODULE_4__  .Y$, query);
        if (told === undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`these credentials do not see the project ${project}`);
        for (const [place, { instances }] of Object.entries(told.items)) {
            const zone = place.replace(/^zones\//, '');
            if (instances.length > 0)
                found.set(zone, [...(found.get(zone) ?? []), ...instances]);
        }
        if (told.nextPageToken === undefined || told.nextPageToken === '')
            return found;
        pageToken = told.nextPageToken;
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`the project ${project} has more than ${MOST_PAGES} pages of instances`);
}
function strayOf({ name, status = 'unknown', labels, creationTimestamp = '' }) {
    const kept = labels[KEEP];
    const why = (0,_naming_js__WEBPACK_IMPORTED_MODULE_3__  .Fr)(kept ?? '') ?? kept ?? '';
    return {
        thing: `instance ${name} (${status})`,
        mark: labels[_trial_ending_js__WEBPACK_IMPORTED_MODULE_5__  .M] ?? '',
        run: (0,_naming_js__WEBPACK_IMPORTED_MODULE_3__  .Fr)(labels[RUN] ?? '') || null,
        since: (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .ym)(creationTimestamp),
        holds: kept === undefined ? [] : [`its label ${KEEP}${why === '' ? '' : ` (${why})`}`],
    };
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
    return chosen(at, {}, (one) => isOfBuilder(one, at.startedAt) && publicAddressesOf(one).includes(address));
}
function isOfBuilder({ description, creationTimestamp }, startedAt) {
    return description === DESCRIPTION && !(0,_ownership_js__WEBPACK_IMPORTED_MODULE_2__  .tW)(creationTimestamp, startedAt);
}
function addressesOf(one) {
    return [...one.networkInterfaces.map(({ networkIP = '' }) => networkIP), ...publicAddressesOf(one)];
}
function publicAddressesOf({ networkInterfaces }) {
    return networkInterfaces.flatMap(({ accessConfigs }) => accessConfigs.map(({ natIP = '' }) => natIP));
}
async function chosen({ compute, projects, place: { build, zone }, startedAt }, query, isWanted) {
    const found = [];
    for (const project of projects) {
        const listed = await compute.all(`${(0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__  .kX)(project, zone)}/instances`, _forms_js__WEBPACK_IMPORTED_MODULE_0__  .KJ, query);
        for (const one of listed ?? []) {
            if (!isWanted(one) || (0,_ownership_js__WEBPACK_IMPORTED_MODULE_2__  .tW)(one.creationTimestamp, startedAt))
                continue;
            const disks = await disksOf({ compute, project, zone, startedAt }, one);
            found.push({ build, project, zone, name: one.name, id: one.id, disks });
        }
    }
    return found;
}
async function disksOf(at, { disks }) {
    const { compute, project, zone, startedAt } = at;
    const found = [];
    for (const { source = '', deviceName = '', boot } of disks) {
        const name = (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__  .g1)(source);
        if (!source.endsWith(`/${(0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__  .kX)(project, zone)}/disks/${name}`) || !_cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__  .o_.test(name))
            continue;
        const disk = await compute.get(`${(0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__  .kX)(project, zone)}/disks/${name}`, _forms_js__WEBPACK_IMPORTED_MODULE_0__  .E9);
        if (disk === undefined)
            continue;
        const isBoot = boot && !(0,_ownership_js__WEBPACK_IMPORTED_MODULE_2__  .tW)(disk.creationTimestamp, startedAt);
        found.push({ name, id: disk.id, device: deviceName, isBoot });
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

/***/ 4548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Oh: () => (  googleThing),
    UJ: () => (  sweepInstance),
    X4: () => (  sweepDisks),
    r$: () => (  insistently),
    tq: () => (  sweepImages)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _core_http_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4891);
  var _cloud_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40108);
  var _image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37583);
  var _forms_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91642);
  var _ownership_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99080);






const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 5000;
async function sweepInstance({ compute, deadline, findings }, own) {
    const { project, zone, name, id } = own;
    const path = `${(0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_4__  .kX)(project, zone)}/instances/${name}`;
    const show = `gcloud compute instances list --filter="name=${name}" --project ${project}`;
    const there = await findings.ask(`the instance ${name} in ${zone}`, show, () => compute.get(path, _forms_js__WEBPACK_IMPORTED_MODULE_3__  .KJ));
    if (there === undefined || there.id !== id)
        return;
    const thing = { ...googleThing('instance', { project, zone, name }), reason: 'it is the one that Packer made for this bake' };
    await findings.remove(thing, async () => {
        for (const { deviceName, autoDelete, source = '' } of there.disks) {
            const isOwn = own.disks.some((disk) => disk.isBoot && disk.device === deviceName && source.endsWith(`/${disk.name}`));
            if (!isOwn || autoDelete || deviceName === undefined)
                continue;
            await compute.change('POST', `${path}/setDiskAutoDelete`, {}, { autoDelete: 'true', deviceName });
        }
        await insistently(deadline, () => compute.begin('DELETE', path));
    });
}
async function sweepDisks({ compute, findings, deadline }, own) {
    const { project, zone } = own;
    for (const disk of own.disks) {
        const path = `${(0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_4__  .kX)(project, zone)}/disks/${disk.name}`;
        const show = `gcloud compute disks list --filter="name=${disk.name}" --project ${project}`;
        const there = await findings.ask(`the disk ${disk.name} in ${zone}`, show, () => compute.get(path, _forms_js__WEBPACK_IMPORTED_MODULE_3__  .E9));
        if (there === undefined || there.id !== disk.id)
            continue;
        if (there.users.some((user) => user.endsWith(`/instances/${own.name}`)))
            continue;
        const thing = googleThing('disk', { project, zone, name: disk.name });
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
async function sweepImages({ compute, project, deadline, startedAt, findings }, disks, kept) {
    if (disks.length === 0)
        return;
    const show = `gcloud compute images list --no-standard-images --project ${project}`;
    const listed = await findings.ask('images made of disks of this bake', show, () => compute.all((0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_4__  .gT)(project), _image_js__WEBPACK_IMPORTED_MODULE_2__.imageForm));
    for (const { name, sourceDiskId, creationTimestamp } of listed ?? []) {
        const disk = disks.find((one) => one.id === sourceDiskId);
        const id = (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_4__  .L)({ project, name });
        if (disk === undefined || kept.has(id) || kept.has(name) || (0,_ownership_js__WEBPACK_IMPORTED_MODULE_5__  .tW)(creationTimestamp, startedAt))
            continue;
        const thing = googleThing('image', { project, zone: null, name });
        if (!disk.isBoot) {
            findings.left({
                ...thing,
                reason: `made of ${disk.name}, which was attached to the instance of this bake, and may be another's`,
            });
            continue;
        }
        const reason = `made of ${disk.name}, which is this bake's own, and not reported as finished`;
        await findings.remove({ ...thing, reason }, () => insistently(deadline, () => compute.change('DELETE', id)));
    }
}
function googleThing(kind, { project, zone, name }) {
    const more = kind === 'instance' ? ' --delete-disks boot' : '';
    const where = zone === null ? '' : ` --zone ${zone}`;
    const command = `gcloud compute ${kind}s delete ${name}${where}${more} --project ${project} --quiet`;
    return { kind, id: name, region: zone, command };
}
async function insistently(deadline, remove) {
    for (let pause = FIRST_PAUSE_MS;; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
        try {
            await remove();
            return;
        }
        catch (error) {
            const isBusy = error instanceof _core_http_answer_js__WEBPACK_IMPORTED_MODULE_1__  ._7 && /notReady|resourceNotReady|InUse/i.test(error.code);
            if (!isBusy || (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() + pause > deadline)
                throw error;
            await (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .fm)(pause);
        }
    }
}


/***/ }),

/***/ 35095:
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
var clouds_findings = __webpack_require__(94858);
var connect = __webpack_require__(54242);
var paths = __webpack_require__(40108);
var packer_output = __webpack_require__(9506);
var sweep_forms = __webpack_require__(91642);
var noted_instances = __webpack_require__(64528);
var own_instances = __webpack_require__(27004);
var ownership = __webpack_require__(99080);
var proven_sweep = __webpack_require__(4548);
;// CONCATENATED MODULE: ./.build/providers/gcp/sweep/unproven-sweep.js





const PACKER_NAME = /^packer-[0-9a-f-]{36}$/;
async function listCandidates(sweep, place) {
    const { compute, project, findings, startedAt, proven, isImaging } = sweep;
    const { zone, address } = place;
    const path = (0,paths .kX)(project, zone);
    const why = 'it may be of this bake, but nothing proves that: look whether it is before you remove it';
    const shows = (what) => `gcloud compute ${what} list --filter="zone:${zone}" --project ${project}`;
    const instances = await findings.ask(`instances of this bake in ${zone}`, shows('instances'), () => compute.all(`${path}/instances`, sweep_forms .KJ));
    for (const one of instances ?? []) {
        const isPossible = (0,own_instances .ll)(one, startedAt) && !proven.has(one.id) && one.labels[own_mark .l6] === undefined;
        if (!isPossible)
            continue;
        const addresses = (0,own_instances .sO)(one).filter((text) => text !== '');
        if (address !== null && addresses.length > 0 && !addresses.includes(address))
            continue;
        findings.left({ ...(0,proven_sweep .Oh)('instance', { project, zone, name: one.name }), reason: why });
    }
    const disks = await findings.ask(`disks of this bake in ${zone}`, shows('disks'), () => compute.all(`${path}/disks`, sweep_forms .E9));
    for (const { name, users, creationTimestamp } of disks ?? []) {
        if (!PACKER_NAME.test(name) || users.length > 0 || (0,ownership .tW)(creationTimestamp, startedAt))
            continue;
        findings.left({ ...(0,proven_sweep .Oh)('disk', { project, zone, name }), reason: why });
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
        const tell = (one) => {
            found.push(one);
            onFound(one);
        };
        const findings = new clouds_findings .R({ isDry: keepOnFailure, tell });
        const what = `what this bake left in the project ${project}`;
        const seen = await findings.ask(what, `gcloud compute instances list --project ${project}`, async () => ({
            is: await compute.get(`projects/${project}`, sweep_forms .Cv),
        }));
        if (seen !== undefined && seen.is === undefined)
            for (const one of unasked(places, `these credentials see no project ${project}`))
                tell(one);
        swept.push({ compute, project, deadline, startedAt, findings, isSeen: seen?.is !== undefined });
    }
    const seen = swept.filter(({ isSeen }) => isSeen);
    const marked = await markedInstances(request, places, seen, noted);
    const told = [...noted, ...marked];
    const own = [...new Map(told.map((one) => [one.id, one])).values()];
    for (const sweep of seen)
        for (const one of ofProject(own, sweep))
            await (0,proven_sweep .UJ)(sweep, one);
    const disks = own.flatMap((one) => one.disks);
    for (const sweep of seen)
        await (0,proven_sweep .tq)(sweep, disks, kept);
    for (const sweep of seen)
        for (const one of ofProject(own, sweep))
            await (0,proven_sweep .X4)(sweep, one);
    const proven = new Set(own.map(({ id }) => id));
    const reported = words.artifacts.filter(({ builderId }) => packer_output .Ep.builderIds.test(builderId)).length;
    for (const place of places.filter(({ build }) => told.every((one) => one.build !== build))) {
        const isImaging = reported < builds.length &&
            builds.some(({ build, hinted }) => build === place.build && hinted('imaging').size > 0);
        for (const sweep of seen)
            await listCandidates({ ...sweep, proven, isImaging }, place);
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
                for (const one of seen ?? [])
                    found.set(one.id, one);
                if (seen === undefined || seen.length > 0 || (0,clock .rj)() >= until)
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


/***/ }),

/***/ 13370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M: () => (  MARK),
    endTrial: () => (  endTrial),
    nameOfRun: () => (  nameOfRun)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _image_leftover_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79825);
  var _clouds_trial_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54930);
  var _cloud_paths_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40108);
  var _naming_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87392);
  var _sweep_forms_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91642);
  var _sweep_proven_sweep_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4548);








const SETTLING_MS = 10_000;
const GOING_MS = 60_000;
const MARK = 'bakehouse-mark';
function nameOfRun(mark) {
    return `bakehouse-${mark}`.toLowerCase().replaceAll(/[^a-z0-9-]/g, '-').slice(0, 63).replace(/-$/, 'x');
}
async function endTrial(end, compute) {
    return [...(await endInstance(end, compute)), ...(0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__  .v$)(end.folder)];
}
async function endInstance({ project, zone, mark, mayAppear }, compute) {
    const id = nameOfRun(mark);
    const path = `${(0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_7__  .kX)(project, zone)}/instances/${id}`;
    const command = `gcloud compute instances delete ${id} --zone ${zone} --project ${project} --quiet`;
    const left = (reason) => [{ kind: 'instance', id, region: zone, state: 'left', reason, command }];
    try {
        const instance = await (0,_clouds_trial_js__WEBPACK_IMPORTED_MODULE_3__  .Bw)(() => compute.get(path, _sweep_forms_js__WEBPACK_IMPORTED_MODULE_5__  .KJ), mayAppear ? SETTLING_MS : 0);
        if (instance === undefined)
            return [];
        if (instance.labels[MARK] !== (0,_naming_js__WEBPACK_IMPORTED_MODULE_4__  .w)(mark))
            return left(`it is called as this run's instance would be, but lacks its label ${MARK}`);
        await (0,_sweep_proven_sweep_js__WEBPACK_IMPORTED_MODULE_6__  .r$)((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() + GOING_MS, () => compute.begin('DELETE', path));
        return [];
    }
    catch (error) {
        return left((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error));
    }
}


/***/ }),

/***/ 87966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    trialInstance: () => (  trialInstance)
  });
  var _core_process_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63815);
  var _image_leftover_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79825);
  var _kitchen_guest_login_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22791);
  var _kitchen_guest_wait_for_login_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56403);
  var _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4665);
  var _clouds_machine_choice_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7443);
  var _clouds_trial_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54930);
  var _cloud_paths_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(40108);
  var _image_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37583);
  var _marks_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(64500);
  var _naming_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(87392);
  var _sweep_forms_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(91642);
  var _choice_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(64218);
  var _ending_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(13370);














function trialInstance(request, connect) {
    const { subject, mark } = request;
    const environment = (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_0__  .E_)(request.environment);
    const name = (0,_ending_js__WEBPACK_IMPORTED_MODULE_12__.nameOfRun)(mark);
    let asked;
    let login;
    let isThere = false;
    const look = async () => asked?.compute.get(`${(0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_13__  .kX)(asked.project, asked.zone)}/instances/${name}`, _sweep_forms_js__WEBPACK_IMPORTED_MODULE_10__  .KJ);
    const stateOf = async () => {
        const instance = await look();
        return instance === undefined ? 'gone' : (instance.status ?? 'RUNNING');
    };
    return {
        start: async () => {
            const choice = _choice_js__WEBPACK_IMPORTED_MODULE_11__  .N.parse(request.machine ?? {});
            const { compute, project: own } = await connect(environment);
            const at = (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_13__  .XE)(subject.id);
            const image = at === undefined ? undefined : await (0,_image_js__WEBPACK_IMPORTED_MODULE_7__.describeImage)(compute, at);
            if (at === undefined || image?.status !== 'READY') {
                const what = image === undefined ? 'no image' : `the image as ${image.status}, not ready:`;
                throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_4__  .b('infrastructure', `Google Cloud has ${what} ${subject.id}, so that nothing starts from it.`);
            }
            const project = own ?? at.project;
            const zone = choice.zone ?? (environment['CLOUDSDK_COMPUTE_ZONE'] || environment['GOOGLE_ZONE'] || '');
            if (!_cloud_paths_js__WEBPACK_IMPORTED_MODULE_13__  .z6.test(zone))
                throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_4__  .b('config', 'Nothing says in which zone the instance starts: an image of Google Cloud is in none. Name one in "zone" of "machine", or set CLOUDSDK_COMPUTE_ZONE.');
            const user = choice.user ?? _clouds_machine_choice_js__WEBPACK_IMPORTED_MODULE_5__  .i9;
            login = await (0,_clouds_trial_js__WEBPACK_IMPORTED_MODULE_6__  .C4)(request, { user, port: choice['ssh-port'] }, environment);
            const labels = { [_ending_js__WEBPACK_IMPORTED_MODULE_12__  .M]: (0,_naming_js__WEBPACK_IMPORTED_MODULE_9__  .w)(mark), [_marks_js__WEBPACK_IMPORTED_MODULE_8__.RUN]: (0,_naming_js__WEBPACK_IMPORTED_MODULE_9__  .w)(request.run) };
            const wanted = { name, zone, image: subject.id, architecture: image.architecture, labels, user };
            const body = (0,_choice_js__WEBPACK_IMPORTED_MODULE_11__  .g)(choice, { ...wanted, publicKey: login.publicKey });
            request.onStarted({ region: zone, id: name });
            asked = { compute, project, zone };
            try {
                await compute.change('POST', `${(0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_13__  .kX)(project, zone)}/instances`, body);
                isThere = true;
            }
            catch (error) {
                throw (0,_clouds_trial_js__WEBPACK_IMPORTED_MODULE_6__  .li)(error, `The instance of ${subject.id}`);
            }
            if (request.isInterrupted())
                throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_4__  .b('cancelled', `The run was cancelled while ${name} started.`);
            const instance = await look();
            const [nic] = instance?.networkInterfaces ?? [];
            const host = nic?.accessConfigs[0]?.natIP ?? nic?.networkIP;
            if (instance === undefined || host === undefined)
                throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_4__  .b('infrastructure', `The instance ${name} of ${subject.id} has no address.`);
            login = (0,_kitchen_guest_login_js__WEBPACK_IMPORTED_MODULE_2__  .nS)(login, host);
            await (0,_kitchen_guest_wait_for_login_js__WEBPACK_IMPORTED_MODULE_3__  .o)(request, login, environment, {
                what: 'instance',
                state: stateOf,
                isUp: (state) => /^(?:PROVISIONING|STAGING|RUNNING)$/.test(state),
                why: ({ isDenied, line, where }) => isDenied
                    ? `it does not let ${user} in with its key (${line}). The user is made by the image's own agent (google-guest-agent): is it in the image?`
                    : `it does not answer by ssh at ${where}${line === '' ? '' : ` (${line})`}. Does a firewall rule let ssh in, and does this machine reach the address? See "subnet", "public-address" and "ssh-port" of "machine"`,
                more: async () => '',
            });
            const made = await (0,_image_js__WEBPACK_IMPORTED_MODULE_7__.imageUnder)(compute, { project, zone, instance }, subject.id);
            return {
                variables: (0,_clouds_trial_js__WEBPACK_IMPORTED_MODULE_6__  .Nq)(login, name, subject.id, zone),
                image: made ?? { id: null, isSubject: false },
                tools: {},
            };
        },
        trouble: async () => {
            const state = await stateOf();
            return state === 'RUNNING' ? null : `The instance ${name} is ${state} after the script.`;
        },
        collect: (0,_clouds_trial_js__WEBPACK_IMPORTED_MODULE_6__  .QH)(() => login, request, environment),
        remove: async () => {
            if (asked === undefined)
                return (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_1__  .v$)(request.private);
            const { compute, project, zone } = asked;
            return (0,_ending_js__WEBPACK_IMPORTED_MODULE_12__.endTrial)({ project, zone, mark, folder: request.private, mayAppear: !isThere }, compute);
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
  var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2503);
  var _image_provider_witness_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95269);
  var _clouds_witness_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18481);
  var _cloud_paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40108);
  var _image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37583);
  var _marks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64500);
  var _naming_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87392);







function openGoogleWitness(connect) {
    const absent = (0,_clouds_witness_js__WEBPACK_IMPORTED_MODULE_1__  .Mi)('Google Cloud', 'project', ({ compute }, project) => compute.get(`projects/${project}`, zod__WEBPACK_IMPORTED_MODULE_5__  .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP() })));
    return (0,_clouds_witness_js__WEBPACK_IMPORTED_MODULE_1__  .K_)(connect, async (google, record, image) => {
        const name = (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_6__  .XE)(image.id);
        if (name === undefined)
            return { kind: 'unknown', reason: `its record calls its image ${image.id}, and says no project with it` };
        const there = await (0,_image_js__WEBPACK_IMPORTED_MODULE_2__.describeImage)(google.compute, name);
        return there === undefined ? absent(google, image.id, name.project) : judgeImage(record, image, there);
    });
}
function judgeImage(record, { id, created }, image) {
    const { labels, status, deprecated } = image;
    const problems = [];
    if (status !== 'READY')
        problems.push(`${id} is ${status}, not ready`);
    if (deprecated?.state === 'OBSOLETE' || deprecated?.state === 'DELETED')
        problems.push(`${id} is ${deprecated.state}: nothing starts from it any more`);
    const made = (0,_image_js__WEBPACK_IMPORTED_MODULE_2__.createdOf)(image);
    problems.push(...(0,_clouds_witness_js__WEBPACK_IMPORTED_MODULE_1__  .ey)(record, id, 'label', { name: _marks_js__WEBPACK_IMPORTED_MODULE_3__.KEY, value: labels[_marks_js__WEBPACK_IMPORTED_MODULE_3__.KEY], markOf: _naming_js__WEBPACK_IMPORTED_MODULE_4__  .w }, { name: _marks_js__WEBPACK_IMPORTED_MODULE_3__.RUN, value: labels[_marks_js__WEBPACK_IMPORTED_MODULE_3__.RUN], markOf: _naming_js__WEBPACK_IMPORTED_MODULE_4__  .w }), ...(made === null ? [] : (0,_clouds_witness_js__WEBPACK_IMPORTED_MODULE_1__  .Az)({ id, created }, 'Google', made)));
    const untested = labels[_marks_js__WEBPACK_IMPORTED_MODULE_3__.VERIFIED] === image.id ? null : `${(0,_image_provider_witness_js__WEBPACK_IMPORTED_MODULE_0__  .a)(record, id)}, but it has no label ${_marks_js__WEBPACK_IMPORTED_MODULE_3__.VERIFIED} with its own id`;
    return { kind: 'seen', problems, untested };
}


/***/ })

};
