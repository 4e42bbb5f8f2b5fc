export const id = 2288;
export const ids = [2288];
export const modules = {

/***/ 76261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    r: () => (  pokedWatch)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);

const PAUSE_MS = 1000;
const MOST_TURNS = 200;
function pokedWatch(look) {
    const stopping = new AbortController();
    let timer;
    let turns = 0;
    let last = 0;
    let isBusy = false;
    let isWanted = false;
    let current = Promise.resolve();
    const turn = async () => {
        timer = undefined;
        isWanted = false;
        isBusy = true;
        turns += 1;
        await look(stopping.signal);
        isBusy = false;
        last = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)();
        if (isWanted)
            poke();
    };
    const poke = () => {
        isWanted = true;
        if (isBusy || timer !== undefined || turns >= MOST_TURNS || stopping.signal.aborted)
            return;
        const begin = () => {
            current = turn();
        };
        timer = setTimeout(begin, Math.max(0, last + PAUSE_MS - (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)()));
        timer.unref();
    };
    return {
        poke,
        hurry: async () => {
            if (isBusy)
                await current;
            if (!isWanted || stopping.signal.aborted)
                return;
            clearTimeout(timer);
            current = turn();
            await current;
        },
        stop: async () => {
            clearTimeout(timer);
            stopping.abort();
            await current;
        },
    };
}


/***/ }),

/***/ 23524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    azureCensus: () => (  azureCensus),
    azureWithdrawal: () => (  azureWithdrawal)
  });
  var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _cloud_connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82735);
  var _cloud_ids_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(22747);
  var _look_up_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80461);
  var _marks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8769);
  var _naming_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35035);
  var _packer_output_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68283);
  var _publish_look_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37620);
  var _publish_steps_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57652);










const REVOKED = 'bakehouse:revoked';
const versionWithSource = zod__WEBPACK_IMPORTED_MODULE_8__  .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP().max(1000),
    properties: zod__WEBPACK_IMPORTED_MODULE_8__  .Ikc({
        storageProfile: zod__WEBPACK_IMPORTED_MODULE_8__  .Ikc({ source: zod__WEBPACK_IMPORTED_MODULE_8__  .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP().nullish() }).nullish() }).nullish(),
    }),
});
async function azureCensus(connect, { environment }) {
    if (!(0,_cloud_connect_js__WEBPACK_IMPORTED_MODULE_1__.hasAzureCredentials)(environment))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('there are no credentials of Azure');
    const azure = await connect();
    const images = await (0,_look_up_js__WEBPACK_IMPORTED_MODULE_2__.imagesOf)(azure.subscription ?? '', azure);
    if (typeof images === 'string')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(images);
    const published = images.filter(({ tags }) => tags[_marks_js__WEBPACK_IMPORTED_MODULE_3__.KEY] === undefined && tags[_marks_js__WEBPACK_IMPORTED_MODULE_3__.LEG] !== undefined);
    const sources = await sourcesOf(azure.arm, published);
    return images.flatMap((image) => {
        const { [_marks_js__WEBPACK_IMPORTED_MODULE_3__.KEY]: key = null, [_marks_js__WEBPACK_IMPORTED_MODULE_3__.LEG]: leg = '', [_marks_js__WEBPACK_IMPORTED_MODULE_3__.RECIPE]: recipe = null, [_marks_js__WEBPACK_IMPORTED_MODULE_3__.PARENT]: parent = null } = image.tags;
        const copyOf = key === null ? (sources.get(image.id.toLowerCase()) ?? null) : null;
        if (key === null && copyOf === null)
            return [];
        const { id, location: region, created, tags } = image;
        const verified = tags[_marks_js__WEBPACK_IMPORTED_MODULE_3__.VERIFIED] === 'true';
        return [{ provider: 'azure', region, id, created, leg, key, recipe, parent, copyOf, verified, digests: {} }];
    });
}
async function sourcesOf(arm, published) {
    const lists = new Map(published
        .filter(({ id }) => isVersion(id))
        .map(({ id }) => id.slice(0, id.lastIndexOf('/')))
        .map((path) => [path.toLowerCase(), path]));
    const ours = new Set(published.map(({ id }) => id.toLowerCase()));
    const found = new Map();
    for (const path of lists.values()) {
        for (const { id, properties } of (await arm.all(path, 'galleries', versionWithSource)) ?? []) {
            const source = properties.storageProfile?.source?.id ?? '';
            if (ours.has(id.toLowerCase()) && (0,_packer_output_js__WEBPACK_IMPORTED_MODULE_5__  .rw)(source))
                found.set(id.toLowerCase(), source);
        }
    }
    return found;
}
function isVersion(id) {
    return (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_9__  .WB)((0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_9__  .wh)(id)?.type ?? '', 'Microsoft.Compute/galleries/images/versions');
}
const taggedForm = zod__WEBPACK_IMPORTED_MODULE_8__  .Ikc({
    tags: zod__WEBPACK_IMPORTED_MODULE_8__  .g1P(zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_8__  .YjP()).nullish(),
    properties: zod__WEBPACK_IMPORTED_MODULE_8__  .Ikc({ publishingProfile: _publish_look_js__WEBPACK_IMPORTED_MODULE_6__  .eE.optional() }),
});
async function azureWithdrawal(images, { at, reason }, connect) {
    const { arm } = await connect();
    const text = `${at} ${reason}`
        .replaceAll(/\p{Cc}/gu, ' ')
        .slice(0, _naming_js__WEBPACK_IMPORTED_MODULE_4__  .P)
        .toWellFormed();
    const changes = [];
    for (const { id, region } of images) {
        const look = async () => ((0,_packer_output_js__WEBPACK_IMPORTED_MODULE_5__  .rw)(id) ? arm.get(id, isVersion(id) ? 'galleries' : 'compute', taggedForm) : undefined);
        const there = await look();
        if (there === undefined)
            continue;
        changes.push({
            region,
            id,
            what: `tag it ${REVOKED}=${text}`,
            isDone: there.tags?.[REVOKED] === text,
            carryOut: () => (0,_marks_js__WEBPACK_IMPORTED_MODULE_3__.mergeTags)(arm, id, { [REVOKED]: text }),
        });
        if (!isVersion(id))
            continue;
        changes.push({
            region,
            id,
            what: 'exclude it from latest',
            isDone: there.properties.publishingProfile?.excludeFromLatest === true,
            carryOut: async () => {
                const now = (await look())?.properties.publishingProfile;
                if (now === undefined)
                    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${id} is gone`);
                const profile = { ...(0,_publish_steps_js__WEBPACK_IMPORTED_MODULE_7__  .zT)(now), excludeFromLatest: true };
                await arm.change('PATCH', id, 'galleries', { properties: { publishingProfile: profile } });
            },
        });
    }
    return changes;
}


/***/ }),

/***/ 46859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    P: () => (  createArm),
    T: () => (  armError)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _core_http_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4891);
  var _core_http_bearer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7668);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1252);





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
const CHANGE_MS = 10 * 60_000;
function createArm(manager, wire, authorize, { signal } = {}, changeMs = CHANGE_MS) {
    const sendJson = (0,_core_http_bearer_js__WEBPACK_IMPORTED_MODULE_3__  .C5)('Azure', wire, authorize);
    const ask = async (method, url, body) => {
        if (url.origin !== manager.origin)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`Azure: ${manager.host} leads to ${url.host}, which is not asked.`);
        return sendJson(method, url, body);
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
            throw armError(shortOf(path), reply);
        return reply;
    };
    const settle = async (first, path) => {
        let reply = first;
        let [where, isStatus] = followed(reply);
        const until = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() + changeMs;
        while (where !== undefined) {
            const pause = pauseOf(reply) * 1000;
            if ((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() + pause > until) {
                const text = `it still goes on after ${Math.round(changeMs / 60_000)} min`;
                throw armError(shortOf(path), { status: reply.status, text });
            }
            await (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .fm)(pause, signal);
            reply = await ask('GET', where);
            if (reply.status >= 400)
                throw armError(shortOf(path), reply);
            const { status, error } = isStatus
                ? statusOf(reply)
                : { status: reply.status === 202 ? 'InProgress' : 'Succeeded', error: '' };
            if (status === 'Succeeded')
                return;
            if (status === 'Failed' || status === 'Canceled')
                throw armError(shortOf(path), { status: 409, text: error });
            if (!isStatus)
                [where = where, isStatus] = followed(reply);
        }
    };
    return {
        get: async (path, service, form, query) => {
            const reply = await page(at(path, service, query), path);
            return reply === undefined ? undefined : (0,_core_http_answer_js__WEBPACK_IMPORTED_MODULE_2__  .M4)(shortOf(path), (0,_core_values_js__WEBPACK_IMPORTED_MODULE_4__  .U4)(reply.text), form);
        },
        all: async (path, service, item, query) => {
            const found = [];
            let next = at(path, service, query);
            for (let pages = 0; next !== undefined; pages += 1) {
                if (pages === MOST_PAGES)
                    throw new _core_http_answer_js__WEBPACK_IMPORTED_MODULE_2__  .ym(`${shortOf(path)} has more than ${MOST_PAGES} pages`);
                const reply = await page(next, path);
                if (reply === undefined)
                    return undefined;
                const { value, nextLink } = listOf(path, reply);
                found.push(...value.map((one) => (0,_core_http_answer_js__WEBPACK_IMPORTED_MODULE_2__  .M4)(shortOf(path), one, item)));
                next = nextLink === undefined ? undefined : pageAt(path, nextLink, manager);
            }
            return found;
        },
        remove: async (path, service, query) => {
            const reply = await ask('DELETE', at(path, service, query));
            if (reply.status === 404 || reply.status === 204)
                return false;
            if (reply.status !== 200 && reply.status !== 202)
                throw armError(shortOf(path), reply);
            return true;
        },
        change: async (method, path, service, body) => {
            const reply = await ask(method, at(path, service), body);
            if (reply.status >= 300)
                throw armError(shortOf(path), reply);
            await settle(reply, path);
        },
        begin: async (method, path, service, body) => {
            const reply = await ask(method, at(path, service), body);
            if (reply.status >= 300)
                throw armError(shortOf(path), reply);
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
    const read = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_4__  .U4)(reply.text);
    const status = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_4__  .Gv)(read) && typeof read['status'] === 'string' ? read['status'] : '';
    return { status, error: reply.text };
}
function listOf(path, reply) {
    const read = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_4__  .U4)(reply.text);
    const value = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_4__  .Gv)(read) ? read['value'] : undefined;
    const nextLink = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_4__  .Gv)(read) ? read['nextLink'] : undefined;
    if (!Array.isArray(value))
        throw new _core_http_answer_js__WEBPACK_IMPORTED_MODULE_2__  .ym(`${shortOf(path)} is no list`);
    return { value, nextLink: typeof nextLink === 'string' && nextLink !== '' ? nextLink : undefined };
}
function pageAt(path, link, manager) {
    const url = URL.parse(link, manager.href);
    if (url === null)
        throw new _core_http_answer_js__WEBPACK_IMPORTED_MODULE_2__  .ym(`${shortOf(path)} goes on at what is no address`);
    return url;
}
function armError(what, reply) {
    const error = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_4__  .C5)((0,_core_values_js__WEBPACK_IMPORTED_MODULE_4__  .U4)(reply.text), 'error');
    return new _core_http_answer_js__WEBPACK_IMPORTED_MODULE_2__  ._7(what, reply, { code: (0,_core_values_js__WEBPACK_IMPORTED_MODULE_4__  .Gv)(error) ? error['code'] : error });
}
function shortOf(path) {
    return `Azure, ${path.replace(/^\/subscriptions\/[^/]+/, '') || 'the subscription'}`;
}


/***/ }),

/***/ 82735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    connectAzure: () => (  connectAzure),
    hasAzureCredentials: () => (  hasAzureCredentials),
    ownSubscription: () => (  ownSubscription)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_http_bearer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7668);
  var _arm_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46859);
  var _ids_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22747);
  var _sign_in_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33690);





function hasAzureCredentials(environment) {
    return (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_3__  .UI)(environment) !== undefined;
}
function ownSubscription(environment) {
    const named = environment['AZURE_SUBSCRIPTION_ID'] || environment['ARM_SUBSCRIPTION_ID'] || '';
    return _ids_js__WEBPACK_IMPORTED_MODULE_4__  .kk.test(named) ? named.toLowerCase() : null;
}
const connectAzure = async (environment, limits = {}) => {
    const way = (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_3__  .UI)(environment);
    if (way === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('Azure: no credentials are there. Set AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET or AZURE_FEDERATED_TOKEN_FILE, or sign in with az login.');
    }
    const cloud = (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_3__  .hH)(environment);
    const wire = (0,_core_http_bearer_js__WEBPACK_IMPORTED_MODULE_1__  .fh)('Azure', environment, limits);
    const signedIn = (0,_core_http_bearer_js__WEBPACK_IMPORTED_MODULE_1__  .bq)(async () => (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_3__  .Jv)(way, cloud, wire, environment));
    const { subscription } = await signedIn();
    const arm = (0,_arm_js__WEBPACK_IMPORTED_MODULE_2__  .P)(cloud.manager, wire, async (again) => `Bearer ${(await signedIn(again)).text}`, limits);
    return { arm, subscription: ownSubscription(environment) ?? subscription };
};


/***/ }),

/***/ 33690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Jv: () => (  signIn),
    Od: () => (  gitHubAssertion),
    UI: () => (  signInOf),
    Xu: () => (  AUDIENCE),
    YZ: () => (  tokenServiceOf),
    hH: () => (  cloudOf)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _core_http_bearer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7668);
  var _core_process_command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40039);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1252);
  var _arm_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46859);
  var _ids_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(22747);










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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo(`Azure: ARM_ENVIRONMENT is ${JSON.stringify(name.slice(0, 40))}; there are ${Object.keys(CLOUDS).join(', ')}.`);
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
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo('Azure: ARM_MSI_ENDPOINT is no address.');
        return { kind: 'identity', endpoint: new URL(endpoint), client: client || null };
    }
    const folder = said('AZURE_CONFIG_DIR') || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(said('HOME') || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.azure');
    return said('ARM_USE_CLI') !== 'false' && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'azureProfile.json')) ? { kind: 'cli' } : undefined;
}
function assertionOf(said) {
    const text = said('ARM_OIDC_TOKEN');
    if (text !== '')
        return { kind: 'text', text };
    const path = said('AZURE_FEDERATED_TOKEN_FILE', 'ARM_OIDC_TOKEN_FILE_PATH');
    if (path !== '')
        return { kind: 'file', path };
    const [url, bearer] = [said('ARM_OIDC_REQUEST_URL'), said('ARM_OIDC_REQUEST_TOKEN')];
    if (url !== '' && bearer !== '' && URL.canParse(url))
        return { kind: 'request', url, bearer };
    return tokenServiceOf({
        [URL_VARIABLE]: said(URL_VARIABLE) || process.env[URL_VARIABLE],
        [TOKEN_VARIABLE]: said(TOKEN_VARIABLE) || process.env[TOKEN_VARIABLE],
    });
}
const [URL_VARIABLE, TOKEN_VARIABLE] = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
function tokenServiceOf(environment) {
    const { [URL_VARIABLE]: url = '', [TOKEN_VARIABLE]: bearer = '' } = environment;
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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo('Azure: the tenant (AZURE_TENANT_ID) is neither an id nor a domain.');
    const proof = way.kind === 'secret'
        ? { client_secret: way.secret }
        : {
            client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
            client_assertion: await assertion(way.from, wire),
        };
    const form = { grant_type: 'client_credentials', client_id: client, scope: `${manager.origin}/.default`, ...proof };
    const whom = `Microsoft Entra ID at ${authority.host}`;
    return tokenOf(whom, await (0,_core_http_bearer_js__WEBPACK_IMPORTED_MODULE_4__  .J6)(whom, wire, new URL(`/${tenant}/oauth2/v2.0/token`, authority), form));
}
async function assertion(from, wire) {
    if (from.kind === 'text')
        return from.text;
    if (from.kind === 'file') {
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(from.path, 'utf8').trim();
        }
        catch (error) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo(`Azure: the file of the federated token cannot be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .bD)(error)}.`);
        }
    }
    return gitHubAssertion(from, wire);
}
async function gitHubAssertion({ url: at, bearer }, wire) {
    const url = new URL(at);
    url.searchParams.set('audience', AUDIENCE);
    const headers = { Accept: 'application/json', Authorization: `Bearer ${bearer}` };
    const reply = await wire.send('the token service of GitHub', { method: 'GET', url, headers });
    const read = zod__WEBPACK_IMPORTED_MODULE_7__  .Ikc({ value: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().min(1) }).safeParse((0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .U4)(reply.text));
    if (reply.status !== 200 || !read.success) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo('Azure: GitHub gives this job no token to sign in with. It needs `permissions: id-token: write`.');
    }
    return read.data.value;
}
const seconds = zod__WEBPACK_IMPORTED_MODULE_7__  .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_7__  .aig(),
    zod__WEBPACK_IMPORTED_MODULE_7__  .YjP()
        .regex(/^\d{1,12}$/)
        .transform(Number),
]);
const answered = zod__WEBPACK_IMPORTED_MODULE_7__  .Ikc({ access_token: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().min(1), expires_in: seconds });
function tokenOf(whom, reply) {
    if (reply.status === 400 || reply.status === 401) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo(`Azure: ${(0,_arm_js__WEBPACK_IMPORTED_MODULE_6__  .T)(whom, reply).message}. The credentials are wrong, or have expired, or the application does not trust this job.`);
    }
    if (reply.status !== 200)
        throw (0,_arm_js__WEBPACK_IMPORTED_MODULE_6__  .T)(whom, reply);
    const read = answered.safeParse((0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .U4)(reply.text));
    if (!read.success || !(0,_core_http_bearer_js__WEBPACK_IMPORTED_MODULE_4__  .BG)(read.data.access_token))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo(`Azure: ${whom} answered with what is no token.`);
    return { text: read.data.access_token, seconds: read.data.expires_in, subscription: null };
}
const ofCli = zod__WEBPACK_IMPORTED_MODULE_7__  .Ikc({
    accessToken: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().min(1),
    expires_on: seconds.optional(),
    subscription: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().optional(),
});
async function cliToken(manager, environment) {
    const args = ['account', 'get-access-token', '--resource', `${manager.origin}/`, '--output', 'json'];
    const own = Object.entries(environment).filter((entry) => entry[1] !== undefined);
    let said;
    try {
        const { exitCode, stdout, stderr } = await (0,_core_process_command_js__WEBPACK_IMPORTED_MODULE_5__  .d1)('az', args, {
            environment: Object.fromEntries(own),
            limitMs: CLI_MS,
        });
        if (exitCode !== 0)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo(lastLine(stderr));
        said = stdout;
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo(`Azure: az account get-access-token gave no token: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .bD)(error)}. Sign in with az login, or set AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET.`);
    }
    const read = ofCli.safeParse((0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .U4)(said));
    if (!read.success || !(0,_core_http_bearer_js__WEBPACK_IMPORTED_MODULE_4__  .BG)(read.data.accessToken))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo('Azure: az account get-access-token answered with what is no token.');
    const { accessToken: text, expires_on: end, subscription } = read.data;
    return {
        text,
        seconds: end === undefined ? 300 : end - Math.floor(Date.now() / 1000),
        subscription: subscription !== undefined && _ids_js__WEBPACK_IMPORTED_MODULE_9__  .kk.test(subscription) ? subscription.toLowerCase() : null,
    };
}
function lastLine(text) {
    return text.trim().split('\n').at(-1)?.slice(0, 300) ?? '';
}


/***/ }),

/***/ 80461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  azureBakesOfKey: () => (  azureBakesOfKey),
  imagesOf: () => (  imagesOf),
  lookUpAzure: () => (  lookUpAzure),
  lookUpAzureRecipes: () => (  lookUpAzureRecipes),
  subscriptionOf: () => (  subscriptionOf)
});

var errors = __webpack_require__(8005);
var look_up = __webpack_require__(82573);
var values = __webpack_require__(1252);
var reuse_from = __webpack_require__(74765);
var ids = __webpack_require__(22747);
var marks = __webpack_require__(8769);
;// CONCATENATED MODULE: ./.build/providers/azure/choice.js




function chooseBake(candidates, refs = { own: '' }) {
    const { bakes, ailing } = bakesIn(candidates, refs);
    const [newest] = wholeOf(bakes);
    if (newest !== undefined)
        return { kind: 'found', images: newest };
    const reasons = [...ailing, ...lackOf([...bakes.values()][0])];
    return { kind: 'missing', reason: reasons.length === 0 ? null : reasons.join('; ') };
}
function wholeBakesOf(candidates, refs) {
    return wholeOf(bakesIn(candidates, refs).bakes);
}
function wholeOf(bakes) {
    return [...bakes.values()]
        .filter(({ set, newest }) => newest.size === set.count)
        .map(({ newest }) => [...newest].toSorted(([a], [b]) => (0,values .Nx)(a, b)).map(([, image]) => foundImage(image)));
}
function bakesIn(candidates, refs) {
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
    return { bakes, ailing };
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
    const { [marks.PACKER]: packer, [marks.PARENT]: parent, [marks.LEG]: leg } = tags;
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
        ...(leg === undefined ? {} : { leg }),
        ...(packer === undefined ? {} : { packer }),
        ...(parent === undefined ? {} : { parent }),
    };
}

var cloud_connect = __webpack_require__(82735);
var azure_image = __webpack_require__(84734);
var packer_output = __webpack_require__(68283);
;// CONCATENATED MODULE: ./.build/providers/azure/look-up.js








const FILTER = `resourceType eq 'Microsoft.Compute/images' or resourceType eq 'Microsoft.Compute/galleries/images/versions'`;
async function lookUpAzure(legs, connect, asker) {
    return await (0,look_up .F)(legs, {
        ...ofAzure(connect, asker),
        answers: async (azure, subscription, own) => {
            const images = await imagesOf(subscription, azure);
            return Promise.all(own.map((leg) => lookUpLeg(leg, images, azure)));
        },
    });
}
async function lookUpAzureRecipes(legs, connect, asker) {
    const markOf = ({ tags }) => ({ recipe: tags[marks.RECIPE], key: tags[marks.KEY], epoch: tags[marks.EPOCH] });
    return await (0,look_up .F)(legs, {
        ...ofAzure(connect, asker),
        answers: async (azure, subscription, own) => {
            const images = await imagesOf(subscription, azure);
            return own.map(({ recipe }) => (0,look_up .O)(images, markOf, recipe));
        },
    });
}
function ofAzure(connect, { environment }) {
    return { title: 'Azure', hasCredentials: () => (0,cloud_connect.hasAzureCredentials)(environment), connect, placeOf: subscriptionOf };
}
async function azureBakesOfKey(leg, { environment }, connect) {
    if (!(0,cloud_connect.hasAzureCredentials)(environment))
        return [];
    const azure = await connect();
    const images = await imagesOf(subscriptionOf(leg, azure), azure);
    if (typeof images === 'string')
        throw new Error(images);
    const listed = images.filter(({ tags }) => tags[marks.KEY] === leg.key);
    const now = await Promise.all(listed.map(({ id }) => (0,azure_image.describeImage)(azure.arm, id)));
    return wholeBakesOf(now.filter((one) => one !== undefined).filter(({ tags }) => tags[marks.KEY] === leg.key), leg.refs);
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
        for (const { id, region } of found.images) {
            const now = await (0,azure_image.describeImage)(arm, id);
            const missing = (reason) => ({ kind: 'missing', reason });
            if (now === undefined)
                return missing(`${nameOf({ id, location: region })} is gone`);
            if (now.state !== 'Succeeded')
                return missing(`${nameOf(now)} is ${now.state}`);
            if (now.tags[marks.KEY] !== leg.key)
                return missing(`${nameOf(now)} is of another key now`);
            there.push(foundImage(now));
        }
        return { kind: 'found', images: there };
    }
    catch (error) {
        return { kind: 'unknown', reason: (0,errors .bD)(error) };
    }
}


/***/ }),

/***/ 37337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    newestAzureImage: () => (  newestAzureImage)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22747);
  var _publish_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79434);




const WORD = /^[A-Za-z0-9](?:[\w.-]{0,126}[A-Za-z0-9])?$/;
const NUMBERS = /^\d{1,18}(?:\.\d{1,18}){0,5}$/;
const platformVersion = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP() });
const galleryVersion = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
    properties: zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
        provisioningState: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
        publishingProfile: zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
            excludeFromLatest: zod__WEBPACK_IMPORTED_MODULE_2__  .zMY().nullish(),
            targetRegions: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP() })).nullish(),
        })
            .optional(),
    }),
});
async function newestAzureImage(wanted, azure) {
    try {
        return await (wanted.publisher === null ? newestVersion(wanted, azure) : newestOfPlatform(wanted, azure));
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo)
            throw error;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`source.azure: it could not be looked for: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}.`);
    }
}
async function newestOfPlatform(wanted, { arm, subscription }) {
    const names = [wanted.publisher ?? '', wanted.offer ?? '', wanted.sku ?? ''];
    const region = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__  .hD)(wanted.region ?? '');
    const wrong = names.find((one) => !WORD.test(one));
    if (wrong !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`source.azure: ${JSON.stringify(wrong)} is no publisher, offer or SKU.`);
    mustBeRegion(region);
    const [publisher, offer, sku] = names;
    const path = `${(0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__  .F$)(ownOf(subscription))}/providers/Microsoft.Compute/locations/${region}/publishers/${publisher}/artifacttypes/vmimage/offers/${offer}/skus/${sku}/versions`;
    const versions = (await arm.get(path, 'compute', zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(platformVersion))) ?? [];
    const newest = highest(versions.map(({ name }) => name));
    if (newest === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`source.azure: ${names.join(':')} has no version in ${region}: az vm image list-skus --location ${region} --publisher ${publisher} --offer ${offer} --output table`);
    }
    return { of: 'azure', id: `${names.join(':')}:${newest}`, name: newest };
}
async function newestVersion(wanted, { arm, subscription }) {
    const gallery = (0,_publish_fields_js__WEBPACK_IMPORTED_MODULE_1__  .x)(wanted.gallery ?? '');
    const definition = wanted.definition ?? '';
    if (gallery === undefined || (0,_publish_fields_js__WEBPACK_IMPORTED_MODULE_1__  .tR)(definition) !== null)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`source.azure: "gallery" is GROUP/GALLERY or the id of a gallery, and "definition" a name in it.`);
    const region = wanted.region === null || wanted.region === '' ? null : (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__  .hD)(wanted.region);
    if (region !== null)
        mustBeRegion(region);
    const group = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__  .zm)(gallery.subscription ?? ownOf(subscription), gallery.group);
    const path = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__  .oU)(group, 'Microsoft.Compute/galleries/images', gallery.name, definition);
    const versions = await arm.all(`${path}/versions`, 'galleries', galleryVersion);
    const where = `${gallery.name}/${definition}`;
    if (versions === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`source.azure: there is no definition ${where} in the group ${gallery.group}, or the credentials do not see it.`);
    const fit = versions.filter(({ properties: { provisioningState, publishingProfile } }) => {
        const regions = (publishingProfile?.targetRegions ?? []).map(({ name }) => (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__  .hD)(name));
        return (provisioningState === 'Succeeded' &&
            publishingProfile?.excludeFromLatest !== true &&
            (region === null || regions.includes(region)));
    });
    const newest = highest(fit.map(({ name }) => name));
    const found = fit.find(({ name }) => name === newest);
    if (found === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`source.azure: ${where} has no version${region === null ? '' : ` in ${region}`} to which latest may lead, of ${versions.length} in all.`);
    }
    return { of: 'azure', id: `${path}/versions/${found.name}`, name: found.name };
}
function ownOf(subscription) {
    if (subscription !== null)
        return subscription;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('source.azure: nothing says which subscription to look in (AZURE_SUBSCRIPTION_ID).');
}
function mustBeRegion(region) {
    const problem = (0,_publish_fields_js__WEBPACK_IMPORTED_MODULE_1__  .Og)(region);
    if (problem !== null)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`source.azure: ${JSON.stringify(region)} is no region.`);
}
function highest(versions) {
    return versions
        .filter((one) => NUMBERS.test(one))
        .toSorted(byNumbers)
        .at(-1);
}
function byNumbers(one, other) {
    const [a, b] = [one, other].map((text) => text.split('.').map(BigInt));
    for (let at = 0; at < Math.max(a?.length ?? 0, b?.length ?? 0); at += 1) {
        const [left, right] = [a?.[at] ?? 0n, b?.[at] ?? 0n];
        if (left !== right)
            return left < right ? -1 : 1;
    }
    return 0;
}


/***/ }),

/***/ 22039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    noteDeployments: () => (  noteDeployments),
    watchAzure: () => (  watchAzure)
  });
  var _image_poked_watch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76261);
  var _image_provider_bake_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45237);
  var _sweep_noted_deployments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85377);
  var _sweep_ownership_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29969);




const LIMITS = { callMs: 8000, tries: 3 };
function watchAzure(request, words, connect) {
    const watch = (0,_image_poked_watch_js__WEBPACK_IMPORTED_MODULE_0__  .r)((signal) => noteDeployments(request, words(), signal, connect));
    return {
        ...watch,
        hurry: async () => {
            watch.poke();
            await watch.hurry();
        },
    };
}
async function noteDeployments(request, words, signal, connect) {
    const { environment, note, regions: subscriptions } = request;
    const { places } = (0,_sweep_ownership_js__WEBPACK_IMPORTED_MODULE_2__  .vs)(words.told('azure').filter(({ build }) => !(0,_image_provider_bake_js__WEBPACK_IMPORTED_MODULE_3__  .X)(build, request)));
    const before = (0,_sweep_noted_deployments_js__WEBPACK_IMPORTED_MODULE_1__  .P8)(note);
    const open = places.filter(({ suffix, deployment }) => suffix !== null && before.every((one) => one.deployment !== deployment));
    if (open.length === 0)
        return;
    try {
        const { arm } = await connect(environment, { ...LIMITS, signal });
        const found = [];
        for (const place of open) {
            for (const subscription of subscriptions) {
                const made = await (0,_sweep_noted_deployments_js__WEBPACK_IMPORTED_MODULE_1__  .iJ)(arm, subscription, place);
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
            (0,_sweep_noted_deployments_js__WEBPACK_IMPORTED_MODULE_1__  .Ke)(note, [...before, ...found]);
    }
    catch {
    }
}


/***/ }),

/***/ 12900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    azureSubscriptions: () => (  azureSubscriptions),
    checkAzure: () => (  checkAzure)
  });
  var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1252);
  var _clouds_preflight_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95069);
  var _cloud_connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82735);
  var _cloud_ids_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22747);
  var _rights_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35672);







const there = zod__WEBPACK_IMPORTED_MODULE_4__  .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP() });
const definition = zod__WEBPACK_IMPORTED_MODULE_4__  .Ikc({
    properties: zod__WEBPACK_IMPORTED_MODULE_4__  .Ikc({ osType: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().optional(), osState: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().optional() }),
});
const GALLERY = 'shared_image_gallery_destination';
async function checkAzure({ host, recipe, account }, connect) {
    const { environment } = host;
    const builds = recipe.builds.filter(({ type }) => type.startsWith('azure-'));
    if (!(0,_cloud_connect_js__WEBPACK_IMPORTED_MODULE_2__.hasAzureCredentials)(environment)) {
        const remedy = 'Set AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET, or sign in with az login.';
        (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_1__  .Lx)(host, account, 'Azure', remedy);
        return null;
    }
    const azure = await (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_1__  .oQ)(() => connect(environment, _clouds_preflight_js__WEBPACK_IMPORTED_MODULE_1__  .Lz));
    (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_1__  .xc)(host, builds, 'subscription_id', { account, own: azure.subscription ?? 'no subscription', isId: _cloud_ids_js__WEBPACK_IMPORTED_MODULE_5__  .kk });
    const subscriptions = new Set(builds.map((build) => subscriptionOf(build, azure)));
    for (const subscription of subscriptions) {
        if (subscription === null)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('Nothing says which subscription of Azure the template bakes in. Set AZURE_SUBSCRIPTION_ID. Nothing was baked.');
        if (account !== '' && account.toLowerCase() !== subscription) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "account" is ${account}, but the template bakes in the subscription ${subscription}. Nothing was baked.`);
        }
        if ((await (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_1__  .oQ)(() => azure.arm.get((0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_5__  .F$)(subscription), 'subscriptions', there))) === undefined) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Azure: the credentials at hand see no subscription ${subscription}. Nothing was baked.`);
        }
    }
    for (const build of builds)
        await checkBuild(build, azure, host);
    return [...subscriptions][0] ?? null;
}
function azureSubscriptions({ builds }, environment) {
    const named = builds.flatMap(({ type, literals: { subscription_id: one } }) => type.startsWith('azure-') && typeof one === 'string' && _cloud_ids_js__WEBPACK_IMPORTED_MODULE_5__  .kk.test(one) ? [one.toLowerCase()] : []);
    const own = (0,_cloud_connect_js__WEBPACK_IMPORTED_MODULE_2__.ownSubscription)(environment);
    return [...new Set([...named, ...(own === null ? [] : [own])])];
}
function subscriptionOf({ literals }, azure) {
    const named = literals['subscription_id'];
    return typeof named === 'string' && _cloud_ids_js__WEBPACK_IMPORTED_MODULE_5__  .kk.test(named) ? named.toLowerCase() : azure.subscription;
}
async function checkBuild(build, azure, host) {
    const { arm } = azure;
    const subscription = subscriptionOf(build, azure) ?? '';
    const text = (name) => (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_1__  .b6)(build, name);
    const whole = (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_1__  .k2)(host);
    const groupOf = async (setting) => {
        const name = text(setting);
        if (name === undefined || !(0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_5__  .dJ)(name))
            return undefined;
        const path = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_5__  .zm)(subscription, name);
        const group = await whole(`the resource group ${name}`, () => arm.get(path, 'resources', there));
        if (group === undefined || group.is !== undefined)
            return path;
        throw (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_1__  .fb)(build, `names the resource group ${name} as ${setting}, which is not in the subscription ${subscription}. Make it first: az group create --name ${name} --location LOCATION --subscription ${subscription}`);
    };
    const imageGroup = await groupOf('managed_image_resource_group_name');
    const buildGroup = await groupOf('build_resource_group_name');
    if (text('location') !== undefined && text('build_resource_group_name') !== undefined) {
        throw (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_1__  .fb)(build, 'has both location and build_resource_group_name: a bake in a group that is there is in the location of that group. Leave location out');
    }
    const gallery = await checkGallery(build, azure, whole);
    const mayLack = build.isWritten('build_resource_group_name') && buildGroup === undefined;
    const scopes = [
        [
            mayLack ? undefined : (buildGroup ?? (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_5__  .F$)(subscription)),
            buildGroup === undefined ? [..._rights_js__WEBPACK_IMPORTED_MODULE_3__  .Jh, ..._rights_js__WEBPACK_IMPORTED_MODULE_3__  .KD] : _rights_js__WEBPACK_IMPORTED_MODULE_3__  .KD,
            buildGroup === undefined ? 'the subscription' : 'the build group',
        ],
        [imageGroup, _rights_js__WEBPACK_IMPORTED_MODULE_3__  .i1, "the image's group"],
        [gallery, _rights_js__WEBPACK_IMPORTED_MODULE_3__  .Bs, 'the gallery'],
    ];
    for (const [scope, actions, what] of scopes) {
        if (scope === undefined)
            continue;
        const lacking = await whole(`the rights on ${what}`, () => (0,_rights_js__WEBPACK_IMPORTED_MODULE_3__  .zM)(arm, scope, actions));
        if (lacking === undefined || lacking.is.length === 0)
            continue;
        throw (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_1__  .fb)(build, `needs rights on ${what} that no role of these credentials gives: ${lacking.is.join(', ')}. Roles that are enough stand in docs/bake-azure.md`);
    }
}
async function checkGallery(build, { arm }, whole) {
    const [written] = destinationsOf(build);
    const said = (name) => (typeof written?.[name] === 'string' ? written[name] : '');
    const [subscription, group, gallery, image] = ['subscription', 'resource_group', 'gallery_name', 'image_name'].map(said);
    const words = [group ?? '', gallery ?? '', image ?? ''];
    if (subscription === undefined || !_cloud_ids_js__WEBPACK_IMPORTED_MODULE_5__  .kk.test(subscription) || !words.every(_cloud_ids_js__WEBPACK_IMPORTED_MODULE_5__  .dJ))
        return undefined;
    const scope = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_5__  .zm)(subscription, group ?? '');
    const path = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_5__  .oU)(scope, 'Microsoft.Compute/galleries/images', gallery ?? '', image ?? '');
    const found = await whole(`the definition ${image}`, () => arm.get(path, 'galleries', definition));
    if (found === undefined)
        return undefined;
    if (found.is === undefined) {
        throw (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_1__  .fb)(build, `makes a version of ${image} in the gallery ${gallery}, and the group ${group} has no such definition. Make it first: az sig image-definition create --resource-group ${group} --gallery-name ${gallery} --gallery-image-definition ${image} --publisher P --offer O --sku S --os-type Linux`);
    }
    const wanted = build.literals['os_type'];
    const { osType } = found.is.properties;
    if (typeof wanted === 'string' && osType !== undefined && wanted.toLowerCase() !== osType.toLowerCase()) {
        throw (0,_clouds_preflight_js__WEBPACK_IMPORTED_MODULE_1__  .fb)(build, `has the os_type ${wanted}, but the definition ${image} of the gallery ${gallery} is for ${osType}`);
    }
    return path;
}
function destinationsOf({ literals, blocks }) {
    const own = literals[GALLERY];
    const listed = Array.isArray(own) ? own : [own];
    return [...(blocks?.(GALLERY) ?? []), ...listed.filter(_core_values_js__WEBPACK_IMPORTED_MODULE_6__  .Gv)];
}


/***/ }),

/***/ 37620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Bc: () => (  lookAtVersion),
    eE: () => (  profileForm),
    h3: () => (  lookAround),
    xw: () => (  stateOfVersion)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
  var _cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22747);
  var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79434);
  var _image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84734);




const targetRegion = zod__WEBPACK_IMPORTED_MODULE_2__  ._H3({
    name: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
    regionalReplicaCount: zod__WEBPACK_IMPORTED_MODULE_2__  .aig().optional(),
    excludeFromLatest: zod__WEBPACK_IMPORTED_MODULE_2__  .zMY().nullish(),
});
const profileForm = zod__WEBPACK_IMPORTED_MODULE_2__  ._H3({
    targetRegions: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(targetRegion).readonly().nullish(),
    replicaCount: zod__WEBPACK_IMPORTED_MODULE_2__  .aig().nullish(),
    excludeFromLatest: zod__WEBPACK_IMPORTED_MODULE_2__  .zMY().nullish(),
    endOfLifeDate: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().nullish(),
});
const sourceForm = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().nullish(), virtualMachineId: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().nullish() });
const versionForm = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().max(1000),
    location: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
    tags: zod__WEBPACK_IMPORTED_MODULE_2__  .g1P(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()).nullish(),
    properties: zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
        provisioningState: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
        publishingProfile: profileForm.optional(),
        storageProfile: zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ source: sourceForm.nullish() }).optional(),
        replicationStatus: zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
            summary: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ region: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), state: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(), details: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional() }))
                .optional(),
        })
            .optional(),
    }),
});
const galleryForm = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
    properties: zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
        sharingProfile: zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
            permissions: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().nullish(),
            groups: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(), ids: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()).nullish() })).nullish(),
        })
            .nullish(),
    }),
});
const definitionForm = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
    properties: zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
        osType: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
        osState: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
        hyperVGeneration: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
    }),
});
const imageForm = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    location: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
    properties: zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
        provisioningState: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
        hyperVGeneration: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
        storageProfile: zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ osDisk: zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ osType: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(), osState: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional() }).nullish() })
            .optional(),
    }),
});
async function lookAtVersion(arm, place) {
    const { definitionId, versionId, galleryId, number } = place;
    const listed = (await arm.all(`${definitionId}/versions`, 'galleries', versionForm)) ?? [];
    const own = await arm.get(versionId, 'galleries', versionForm, { $expand: 'ReplicationStatus' });
    const higher = listed
        .map(versionOf)
        .filter((one) => !(0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__  .WB)(one.id, versionId) && isHigher(one.number, number))
        .filter(({ state, profile }) => profile.excludeFromLatest !== true && state !== 'Deleting');
    const source = own === undefined ? await (0,_image_js__WEBPACK_IMPORTED_MODULE_1__.describeImage)(arm, place.source.id) : undefined;
    const shared = await sharedWith(arm, galleryId, place);
    return { version: own && versionOf(own), higher, shared, sourceTags: source?.tags ?? {} };
}
async function sharedWith(arm, galleryId, { subscriptions, tenants }) {
    const isAsked = subscriptions.length + tenants.length > 0;
    const query = { $select: 'Permissions', $expand: 'SharingProfile/Groups' };
    const told = isAsked ? await arm.get(galleryId, 'galleries', galleryForm, query) : undefined;
    const { permissions, groups } = told?.properties.sharingProfile ?? {};
    const idsOf = (type) => new Set((groups ?? []).flatMap((group) => (group.type === type ? (group.ids ?? []).map((id) => id.toLowerCase()) : [])));
    return {
        permissions: permissions ?? 'Private',
        subscriptions: idsOf('Subscriptions'),
        tenants: idsOf('AADTenants'),
    };
}
async function lookAround(arm, { galleryId, definitionId, source }) {
    const { type = '', subscription = '' } = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__  .wh)(source.id) ?? {};
    const isManaged = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__  .WB)(type, 'Microsoft.Compute/images');
    const nameOnly = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP() });
    const locations = arm.all(`${(0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__  .F$)(subscription)}/locations`, 'subscriptions', nameOnly).catch(() => []);
    return {
        hasGallery: (await arm.get(galleryId, 'galleries', zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP() }))) !== undefined,
        definition: (await arm.get(definitionId, 'galleries', definitionForm))?.properties,
        image: isManaged ? await arm.get(source.id, 'compute', imageForm) : undefined,
        locations: new Set(((await locations) ?? []).map(({ name }) => (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__  .hD)(name))),
    };
}
async function stateOfVersion(arm, id) {
    const told = await arm.get(id, 'galleries', versionForm);
    return told === undefined ? undefined : (told.properties.provisioningState ?? '');
}
function versionOf({ id, tags, properties }) {
    const { provisioningState = '', publishingProfile = {}, storageProfile, replicationStatus } = properties;
    const { id: source, virtualMachineId } = storageProfile?.source ?? {};
    return {
        id,
        number: id.split('/').at(-1) ?? '',
        state: provisioningState,
        tags: tags ?? {},
        source: source ?? virtualMachineId ?? '',
        profile: publishingProfile,
        replication: new Map((replicationStatus?.summary ?? []).map(({ region, state = '' }) => [(0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__  .hD)(region), state])),
    };
}
function isHigher(one, other) {
    const [a, b] = [(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__  .kz)(one) ?? [], (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__  .kz)(other) ?? []];
    const at = a.findIndex((part, index) => part !== b[index]);
    return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}


/***/ }),

/***/ 19606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  createAzurePublisher: () => (  createAzurePublisher)
});

var core_clock = __webpack_require__(94850);
var answer = __webpack_require__(4891);
var provider_target = __webpack_require__(8869);
var progress = __webpack_require__(31119);
var marks = __webpack_require__(8769);
var rights = __webpack_require__(35672);
var publish_look = __webpack_require__(37620);
var placeholder = __webpack_require__(90881);
var publish_places = __webpack_require__(40748);
var ids = __webpack_require__(22747);
var packer_output = __webpack_require__(68283);
var publish_fields = __webpack_require__(79434);
;// CONCATENATED MODULE: ./.build/providers/azure/publish/place.js






function azurePlaces(target) {
    const taken = { kind: 'azure', what: 'images of Azure', takes: ({ provider }) => provider === 'azure' };
    const { places, refusals } = (0,publish_places .jD)(target, taken, (candidate, images) => images.map((source) => placeOf(target, candidate, source)));
    const claimsOf = ({ versionId }) => [versionId.toLowerCase()];
    const rest = (_, { number, definitionId }) => `be the version ${number} of ${definitionId.split('/').at(-1)}. Tell them apart in "definition", for instance by {image}, an axis or {build}.`;
    return { places, refusals: [...refusals, ...(0,publish_places .Kw)(places, claimsOf, rest, () => false)] };
}
function placeOf({ name, fields, bestEffort }, candidate, source) {
    const own = (0,ids .wh)(source.id);
    if (source.region === 'local')
        throw new Error(`the record of ${source.id} does not say in which region it is.`);
    if (own === undefined || !(0,packer_output .rw)(source.id))
        throw new Error(`${source.id.slice(0, 80)} is no id of an image.`);
    const values = new Map([
        ...candidate.values,
        ['region', source.region],
        ['build', source.build],
        ...(source.created === null ? [] : [['created', numberOfTime(source.created)]]),
    ]);
    const filled = (0,publish_places .qP)(values);
    const gallery = (0,publish_fields .x)(filled(fields.gallery, publish_fields .S));
    if (gallery === undefined)
        throw new Error('"gallery" names none.');
    const definition = filled(fields.definition, publish_fields .tR);
    const number = filled(fields.version, publish_fields .Ec);
    const group = (0,ids .zm)(gallery.subscription ?? own.subscription, gallery.group);
    const definitionId = (0,ids .oU)(group, 'Microsoft.Compute/galleries/images', gallery.name, definition);
    const versionId = `${definitionId}/versions/${number}`;
    const mayLag = new Set([...bestEffort].map(ids .hD));
    const regions = new Map([
        [source.region, { name: source.region, replicas: fields.replicas ?? null, encryptionSet: null, isRequired: true }],
    ]);
    for (const one of fields.regions) {
        const { name: text, ...said } = typeof one === 'string' ? { name: one } : one;
        const region = (0,ids .hD)(filled(text, publish_fields .Og));
        regions.set(region, {
            name: region,
            replicas: said.replicas ?? fields.replicas ?? null,
            encryptionSet: said['encryption-set'] ?? null,
            isRequired: region === source.region || !mayLag.has(region),
        });
    }
    const after = fields['end-of-life-after'];
    if (after !== undefined && source.created === null)
        throw new Error('"end-of-life-after" counts from when the image was made, which its record does not say.');
    return {
        target: name,
        candidate,
        source,
        galleryId: (0,ids .oU)(group, 'Microsoft.Compute/galleries', gallery.name),
        definitionId,
        versionId,
        number,
        isRequired: true,
        isHome: (0,ids .WB)(source.id, versionId),
        regions: [...regions.values()],
        subscriptions: [...new Set(fields.share.subscriptions.map((one) => filled(one, publish_fields .Vp).toLowerCase()))],
        tenants: [...new Set(fields.share.tenants.map((one) => filled(one, publish_fields .Vp).toLowerCase()))],
        tags: Object.fromEntries(Object.entries(fields.tags).map(([tag, value]) => [tag, (0,placeholder .GS)(value, values)])),
        endOfLife: after === undefined ? null : new Date((0,core_clock .i8)(Date.parse(source.created ?? ''), after)).toISOString(),
    };
}
function numberOfTime(time) {
    const digits = new Date(time).toISOString().replaceAll(/\D/g, '');
    return [digits.slice(0, 4), digits.slice(4, 8), digits.slice(8, 14)].map(Number).join('.');
}

var publish_steps = __webpack_require__(57652);
;// CONCATENATED MODULE: ./.build/providers/azure/publish/publisher.js









const AT_ONCE = 8;
const [FIRST_PAUSE_MS, LONGEST_PAUSE_MS] = [1000, 15_000];
function createAzurePublisher(target, open, clock = core_clock .ml) {
    const { places, refusals } = azurePlaces(target);
    let opened;
    const run = new TargetRun(target, places, () => (opened ??= open()), clock);
    return (0,progress .gw)(target.name, 'azure', refusals, run);
}
class TargetRun {
    #target;
    #open;
    #clock;
    #progress;
    #versions = new Map();
    constructor(target, places, open, clock) {
        this.#target = target;
        this.#open = open;
        this.#clock = clock;
        this.#progress = new progress .FR(places, {
            kind: 'azure',
            regionOf: ({ source }) => source.region,
            refOf: ({ definitionId, number }) => `${definitionId.split('/').at(-1)}/${number}`,
            point: 'latest does not lead to it',
        });
    }
    async survey() {
        const { name, fields } = this.#target;
        const whereOf = (place) => `Target "${name}", ${place.candidate.leg}`;
        const look = async (place, survey) => {
            const seen = await this.#lookBefore(place);
            for (const phase of provider_target .t)
                survey.changes.push(...(0,publish_steps .rK)(phase, place, fields, seen).map(({ change }) => change));
            survey.there.push(...this.#thereAt(place, seen));
        };
        const { changes, ...rest } = await (0,progress .rs)(this.#progress, whereOf, look, AT_ONCE);
        const once = new Map(changes.map((change) => [`${change.phase} ${change.what}`, change]));
        return { ...rest, changes: [...once.values()] };
    }
    async #lookBefore(place) {
        const { arm } = await this.#open();
        const problem = (0,publish_steps .X$)(place, await (0,publish_look .h3)(arm, place));
        if (problem !== null)
            throw new Error(problem);
        const wantsSharing = place.subscriptions.length + place.tenants.length > 0;
        const actions = [...rights .as, ...(wantsSharing ? [rights .hr] : [])];
        const lacking = await (0,rights .zM)(arm, place.galleryId, actions).catch(() => []);
        if (lacking.length > 0) {
            throw new Error(`no role of these credentials gives rights on the gallery that this takes: ${lacking.join(', ')}. A role that is enough stands in docs/publish/azure.md`);
        }
        const look = await (0,publish_look .Bc)(arm, place);
        const refusal = (0,publish_steps .as)(place, this.#target.fields, look);
        if (refusal !== null)
            throw new Error(refusal);
        return look;
    }
    async carryOut(phase, ledger) {
        if (phase === 'announce' || phase === 'expose')
            return;
        const open = this.#progress.at(phase);
        const begun = ledger.mutations();
        const work = async (place) => {
            (0,progress .AC)(ledger);
            await this.#change(phase, place, ledger);
        };
        await this.#progress.attempt(phase, open, work, phase === 'replicate' ? AT_ONCE : 1);
        if (phase === 'point' && ledger.mutations() > begun)
            await this.#confirm(this.#progress.there());
    }
    outcomes() {
        return this.#progress.outcomes((place, whole) => place.regions.map((region) => {
            const version = this.#versions.get(place);
            const one = { ...whole, region: region.name, isRequired: region.isRequired };
            const isOut = whole.status === 'failed' || whole.status === 'skipped';
            if (isOut)
                return { ...one, id: null };
            if (region.isRequired || (version !== undefined && (0,publish_steps .EZ)(version, region)))
                return one;
            return version?.replication.get(region.name) === 'Failed'
                ? { ...one, id: null, status: 'failed', message: 'Azure could not bring it there' }
                : { ...one, id: null, status: 'skipped', message: 'Azure is still to bring it there; a later run sees it' };
        }));
    }
    async #change(phase, place, ledger) {
        const { fields } = this.#target;
        const first = await this.#look(place);
        const wasThere = first.version !== undefined;
        if (!wasThere && phase !== 'replicate')
            throw new Error(`${(0,publish_steps .IX)(place)} is not there any more`);
        const isOpen = (0,publish_steps .rK)(phase, place, fields, first).length > 0 || !isWhole(place, first.version);
        if (isOpen && (0,publish_steps .A5)(first.version?.state))
            await this.#ended(place.versionId, ledger.signal);
        const steps = (0,publish_steps .rK)(phase, place, fields, isOpen ? await this.#look(place) : first);
        for (const { change, call, isAwaited } of steps) {
            await ledger.change(change, () => this.#call(call, place));
            if (isAwaited)
                await this.#ended(call.id, ledger.signal);
        }
        const { version } = isOpen ? await this.#look(place) : first;
        if (phase === 'replicate' && !isWhole(place, version))
            throw new Error(lackOf(place, version));
        const before = this.#progress.of(place).status;
        const made = before === 'created' || (phase === 'replicate' && !wasThere) ? 'created' : 'updated';
        const status = steps.length > 0 ? made : phase === 'replicate' ? 'unchanged' : before;
        this.#versions.set(place, version);
        this.#progress.update(place, { status, id: place.versionId, message: null });
    }
    async #call(call, place) {
        const { arm } = await this.#open();
        if (call.kind === 'tags')
            return (0,marks.mergeTags)(arm, call.id, call.tags);
        if (call.kind === 'share') {
            return arm.change('POST', `${call.id}/share`, 'galleries', { operationType: 'Add', groups: call.groups });
        }
        if (call.kind === 'remove')
            return void (await arm.remove(call.id, 'galleries'));
        if (call.kind === 'profile') {
            return arm.begin('PATCH', call.id, 'galleries', { properties: { publishingProfile: call.profile } });
        }
        try {
            return await arm.begin('PUT', call.id, 'galleries', call.body);
        }
        catch (error) {
            const isBegun = (0,answer .Ro)(error, 409) && (await this.#look(place)).version !== undefined;
            if (!isBegun)
                throw error;
        }
    }
    async #ended(id, signal) {
        const { arm } = await this.#open();
        let pause = FIRST_PAUSE_MS;
        while ((0,publish_steps .A5)(await (0,publish_look .xw)(arm, id))) {
            await this.#clock.sleep(pause, signal);
            pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
            if (signal.aborted)
                throw new Error('the run was cancelled while Azure worked on it; Azure goes on');
        }
    }
    async #confirm(places) {
        const { fields } = this.#target;
        await this.#progress.attempt('point', fields.latest ? places : [], async (place) => {
            const { version, higher } = await this.#look(place);
            const [rival] = higher;
            if (version?.profile.excludeFromLatest === true)
                throw new Error('another run has set it aside');
            if (rival !== undefined)
                throw new Error(`latest leads to ${rival.number}: another run has published it`);
        });
    }
    async #look(place) {
        const look = await (0,publish_look .Bc)((await this.#open()).arm, place);
        const refusal = (0,publish_steps .as)(place, this.#target.fields, look);
        if (refusal !== null)
            throw new Error(refusal);
        return look;
    }
    #thereAt(place, { version }) {
        const { candidate, source, versionId: id } = place;
        const status = version === undefined ? 'created' : 'unchanged';
        const required = place.regions.filter(({ isRequired }) => isRequired);
        return required.map(({ name }) => ({ kind: 'azure', leg: candidate.leg, build: source.build, region: name, id, status }));
    }
}
function isWhole(place, version) {
    const required = place.regions.filter(({ isRequired }) => isRequired);
    return version !== undefined && required.every((region) => (0,publish_steps .EZ)(version, region));
}
function lackOf(place, version) {
    const open = place.regions.filter((region) => region.isRequired && (version === undefined || !(0,publish_steps .EZ)(version, region)));
    const states = open.map(({ name }) => `${name} (${version?.replication.get(name) ?? version?.state ?? 'nothing is there'})`);
    return `it did not get to ${states.join(', ')}`;
}


/***/ }),

/***/ 57652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A5: () => (  isBusy),
    EZ: () => (  isReplicated),
    IX: () => (  shortOf),
    X$: () => (  surroundingsProblem),
    as: () => (  azureRefusal),
    rK: () => (  azureSteps),
    zT: () => (  changeable)
  });
  var _clouds_publish_places_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40748);
  var _cloud_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22747);
  var _marks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8769);



function azureSteps(phase, place, fields, look) {
    if (phase === 'replicate')
        return replicated(place, fields, look);
    if (phase === 'share')
        return shared(place, look);
    return phase === 'point' ? pointed(place, fields, look) : [];
}
const azureChange = (0,_clouds_publish_places_js__WEBPACK_IMPORTED_MODULE_0__  .fs)('azure', () => null);
function shortOf({ versionId }) {
    const parts = versionId.split('/');
    return [parts.at(-5), parts.at(-3), parts.at(-1)].join('/');
}
function azureRefusal(place, fields, { version, higher, shared: with_ }) {
    if (version !== undefined) {
        if (version.state === 'Deleting')
            return `${shortOf(place)} is being deleted; publish it under another number`;
        if (!place.isHome && !(0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_2__  .WB)(version.source, place.source.id)) {
            return `${shortOf(place)} is there already, made of ${nameOf(version.source)} and not of ${nameOf(place.source.id)}; a version keeps what it was made of, so publish under another number`;
        }
        if (!place.isHome && isBefore(version.profile['publishedDate'], place.source.created)) {
            return `${shortOf(place)} is there already, made of an earlier image called ${nameOf(place.source.id)}; a version keeps what it was made of, so publish under another number`;
        }
    }
    const foreign = fields['take-over'] ? [] : higher.filter((one) => !isOfImage(one, place));
    if (fields.latest && foreign.length > 0) {
        const names = foreign.slice(0, 3).map(({ number }) => number).join(', ');
        return `"latest" would not lead to ${place.number}: ${names} of the same definition ${foreign.length === 1 ? 'is' : 'are'} higher, and Bakehouse did not make ${foreign.length === 1 ? 'it' : 'them'} of ${place.candidate.image}. Publish under a higher number, or say "take-over" to set ${foreign.length === 1 ? 'it' : 'them'} aside, or "latest: false"`;
    }
    if (place.subscriptions.length + place.tenants.length > 0 && with_.permissions !== 'Groups') {
        return `"share" takes a gallery that may be shared with groups, and the gallery's permissions are ${with_.permissions}: az sig update --gallery-name ${place.galleryId.split('/').at(-1)} --resource-group ${place.galleryId.split('/')[4]} --permissions groups`;
    }
    return null;
}
function surroundingsProblem(place, around) {
    const [group, gallery, definition] = [place.galleryId.split('/')[4], place.galleryId.split('/').at(-1), place.definitionId.split('/').at(-1)];
    if (!around.hasGallery) {
        return `there is no gallery ${gallery} in the group ${group}, or these credentials do not see it. Make it first: az sig create --resource-group ${group} --gallery-name ${gallery}`;
    }
    const { image } = around;
    const { osType, osState } = image?.properties.storageProfile?.osDisk ?? {};
    const generation = image?.properties.hyperVGeneration ?? 'V1';
    if (around.definition === undefined) {
        return `the gallery ${gallery} has no definition ${definition}. Make it first: az sig image-definition create --resource-group ${group} --gallery-name ${gallery} --gallery-image-definition ${definition} --publisher P --offer O --sku S --os-type ${osType ?? 'Linux'} --hyper-v-generation ${generation}`;
    }
    const { definition: wanted } = around;
    if (image !== undefined) {
        const pairs = [
            ['system', osType, wanted.osType],
            ['state', osState, wanted.osState],
            ['generation', generation, wanted.hyperVGeneration ?? 'V1'],
        ];
        const wrong = pairs.find(([, is, want]) => is !== undefined && want !== undefined && !(0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_2__  .WB)(is, want));
        if (wrong !== undefined)
            return `the ${wrong[0]} of ${nameOf(place.source.id)} is ${wrong[1]}, but the definition ${definition} takes ${wrong[2]}`;
    }
    const unknown = place.regions.find(({ name }) => around.locations.size > 0 && !around.locations.has(name));
    return unknown === undefined
        ? null
        : `"regions" names ${unknown.name}, which the subscription does not have: az account list-locations --query "[].name"`;
}
function isReplicated(version, { name }) {
    const isWanted = version.profile.targetRegions?.some((one) => (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_2__  .hD)(one.name) === name) === true;
    return (isWanted && (version.replication.get(name) ?? (version.state === 'Succeeded' ? 'Completed' : '')) === 'Completed');
}
function isBusy(state) {
    return /^(?:Creating|Updating|Deleting)$/.test(state ?? '');
}
function isStillborn(version, place) {
    return (version.state === 'Failed' &&
        !place.isHome &&
        version.profile.excludeFromLatest === true &&
        isOfImage(version, place) &&
        [...version.replication.values()].every((state) => state !== 'Completed'));
}
function replicated(place, fields, look) {
    const { version } = look;
    const required = place.regions.filter(({ isRequired }) => isRequired);
    const names = required.map(({ name }) => name).join(', ');
    if (version === undefined || isStillborn(version, place)) {
        const removal = version === undefined
            ? []
            : [
                {
                    change: azureChange(place, 'replicate', `remove ${shortOf(place)}, which Azure could not make`, 'Failed', null),
                    call: { kind: 'remove', id: place.versionId },
                    isAwaited: true,
                },
            ];
        const what = `make ${shortOf(place)} of ${nameOf(place.source.id)}`;
        return [
            ...removal,
            {
                change: azureChange(place, 'replicate', what, null, names),
                call: { kind: 'create', id: place.versionId, body: newVersion(place, fields, required, look) },
                isAwaited: true,
            },
        ];
    }
    const before = version.profile;
    const regions = withRegions(before, required);
    const endOfLife = place.endOfLife ?? before.endOfLifeDate ?? null;
    const isLater = !isSameMinute(before.endOfLifeDate, endOfLife);
    const isOpen = required.some((region) => version.state === 'Failed' && !isReplicated(version, region));
    if (regions === undefined && !isLater && !isOpen)
        return [];
    const said = [
        ...(regions === undefined && !isOpen ? [] : [`regions of ${shortOf(place)}`]),
        ...(isLater ? [`end of life of ${shortOf(place)}`] : []),
    ].join(' and ');
    const profile = {
        ...changeable(before),
        targetRegions: regions ?? before.targetRegions ?? [],
        ...(endOfLife === null ? {} : { endOfLifeDate: endOfLife }),
    };
    const was = (before.targetRegions ?? []).map((one) => (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_2__  .hD)(one.name)).join(', ');
    return [
        {
            change: azureChange(place, 'replicate', `set ${said}`, was, [names, ...(isLater ? [endOfLife] : [])].join(', ')),
            call: { kind: 'profile', id: version.id, profile },
            isAwaited: true,
        },
    ];
}
const TOLD = [_marks_js__WEBPACK_IMPORTED_MODULE_1__.LEG, 'bakehouse:tier', _marks_js__WEBPACK_IMPORTED_MODULE_1__.RUN, 'bakehouse:commit', _marks_js__WEBPACK_IMPORTED_MODULE_1__.REF, 'bakehouse:repository', _marks_js__WEBPACK_IMPORTED_MODULE_1__.RECIPE, _marks_js__WEBPACK_IMPORTED_MODULE_1__.EPOCH];
function newVersion(place, fields, regions, { sourceTags }) {
    const { record, leg } = place.candidate;
    const run = record['baked-in'];
    const told = TOLD.flatMap((name) => (sourceTags[name] === undefined ? [] : [[name, sourceTags[name]]]));
    return {
        location: place.source.region,
        tags: {
            ...place.tags,
            ...(run === '' ? {} : { [_marks_js__WEBPACK_IMPORTED_MODULE_1__.RUN]: run }),
            ...Object.fromEntries(told),
            [_marks_js__WEBPACK_IMPORTED_MODULE_1__.LEG]: leg.slice(0, 256),
            [_marks_js__WEBPACK_IMPORTED_MODULE_1__.COPY_OF]: place.source.id.slice(0, 256),
        },
        properties: {
            publishingProfile: {
                targetRegions: regions.map(newRegion),
                excludeFromLatest: true,
                ...(fields.replicas === undefined ? {} : { replicaCount: fields.replicas }),
                ...(fields.storage === undefined ? {} : { storageAccountType: fields.storage }),
                ...(place.endOfLife === null ? {} : { endOfLifeDate: place.endOfLife }),
            },
            storageProfile: { source: { id: place.source.id } },
        },
    };
}
function newRegion({ name, replicas, encryptionSet }) {
    return {
        name,
        ...(replicas === null ? {} : { regionalReplicaCount: replicas }),
        ...(encryptionSet === null ? {} : { encryption: { osDiskImage: { diskEncryptionSetId: encryptionSet } } }),
    };
}
function withRegions({ targetRegions }, wanted) {
    const have = targetRegions ?? [];
    const nameOfRegion = (one) => (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_2__  .hD)(one.name);
    const missing = wanted.filter(({ name }) => have.every((one) => nameOfRegion(one) !== name));
    let isOther = missing.length > 0;
    const kept = have.map((one) => {
        const { replicas = null } = wanted.find(({ name }) => name === nameOfRegion(one)) ?? {};
        if (replicas === null || (one.regionalReplicaCount ?? 1) === replicas)
            return one;
        isOther = true;
        return { ...one, regionalReplicaCount: replicas };
    });
    return isOther ? [...kept, ...missing.map(newRegion)] : undefined;
}
function changeable(profile) {
    return Object.fromEntries(Object.entries(profile).filter(([name]) => name !== 'publishedDate'));
}
function shared(place, { version, shared: have }) {
    const steps = [];
    const tags = Object.entries(place.tags).filter(([name, value]) => version !== undefined && version.tags[name] !== value);
    if (tags.length > 0) {
        const names = tags.map(([name]) => name);
        steps.push({
            change: azureChange(place, 'share', `set the tags ${names.join(', ')} of ${shortOf(place)}`, names.map((name) => version?.tags[name] ?? 'none').join(', '), tags.map(([, value]) => value).join(', ')),
            call: { kind: 'tags', id: version?.id ?? place.versionId, tags: Object.fromEntries(tags) },
            isAwaited: false,
        });
    }
    const groups = missingGroups(place, have);
    if (groups.length > 0) {
        const ids = groups.flatMap((group) => group.ids);
        const gallery = place.galleryId.split('/').at(-1);
        steps.push({
            change: azureChange(place, 'share', `share the gallery ${gallery} with ${ids.join(', ')}`, null, ids.join(', ')),
            call: { kind: 'share', id: place.galleryId, groups },
            isAwaited: false,
        });
    }
    return steps;
}
function missingGroups({ subscriptions, tenants }, have) {
    const all = [
        { type: 'Subscriptions', ids: subscriptions.filter((id) => !have.subscriptions.has(id)) },
        { type: 'AADTenants', ids: tenants.filter((id) => !have.tenants.has(id)) },
    ];
    return all.filter(({ ids }) => ids.length > 0);
}
function pointed(place, fields, { version, higher }) {
    const steps = [];
    let profile = changeable(version?.profile ?? { excludeFromLatest: true });
    const isExcluded = version === undefined || profile.excludeFromLatest === true;
    if (fields.latest && isExcluded) {
        profile = { ...profile, excludeFromLatest: false };
        steps.push({
            change: azureChange(place, 'point', `let latest lead to ${shortOf(place)}`, 'excluded', 'latest'),
            call: { kind: 'profile', id: version?.id ?? place.versionId, profile },
            isAwaited: true,
        });
    }
    if (fields.latest) {
        for (const one of higher.filter((other) => fields['take-over'] || isOfImage(other, place))) {
            steps.push({
                change: azureChange(place, 'point', `set ${one.number} aside, which is higher than ${place.number}`, 'latest', 'excluded'),
                call: { kind: 'profile', id: one.id, profile: { ...changeable(one.profile), excludeFromLatest: true } },
                isAwaited: true,
            });
        }
    }
    const lagging = place.regions.filter(({ isRequired }) => !isRequired);
    const regions = withRegions(profile, lagging);
    const isOpen = version?.state === 'Failed' && lagging.some((region) => !isReplicated(version, region));
    if (lagging.length > 0 && (regions !== undefined || isOpen)) {
        const names = lagging.map(({ name }) => name).join(', ');
        steps.push({
            change: azureChange(place, 'point', `begin to bring ${shortOf(place)} to ${names}`, null, names),
            call: {
                kind: 'profile',
                id: version?.id ?? place.versionId,
                profile: { ...profile, targetRegions: [...(regions ?? profile.targetRegions ?? [])] },
            },
            isAwaited: false,
        });
    }
    return steps;
}
function isOfImage({ tags }, { candidate }) {
    return tags[_marks_js__WEBPACK_IMPORTED_MODULE_1__.LEG]?.split('/')[0] === candidate.image;
}
function isBefore(one, other) {
    return typeof one === 'string' && other !== null && Date.parse(one) < Date.parse(other);
}
function isSameMinute(have, want) {
    if (want === null)
        return true;
    return Math.abs(Date.parse(have ?? '') - Date.parse(want)) < 60_000;
}
function nameOf(id) {
    const parts = id.split('/');
    const version = /\/galleries\//i.test(id);
    return (version ? [parts.at(-5), parts.at(-3), parts.at(-1)].join('/') : parts.at(-1)) || 'nobody knows what';
}


/***/ }),

/***/ 4901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    carryOutOnAzure: () => (  carryOutOnAzure),
    inspectAzure: () => (  inspectAzure),
    surveyAzure: () => (  surveyAzure)
  });
  var zod__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2503);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _clouds_retention_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97656);
  var _cloud_connect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82735);
  var _cloud_ids_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(22747);
  var _image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84734);
  var _look_up_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80461);
  var _marks_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8769);
  var _packer_output_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68283);
  var _publish_fields_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(79434);
  var _publish_look_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(37620);
  var _publish_steps_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(57652);













const KEEP = 'bakehouse:keep';
const DEPRECATED = 'bakehouse:deprecated';
async function surveyAzure(want, connect, { environment, untrusted }) {
    if (untrusted !== null)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(untrusted);
    if (!(0,_cloud_connect_js__WEBPACK_IMPORTED_MODULE_3__.hasAzureCredentials)(environment))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('there are no credentials of Azure');
    const azure = await connect();
    const subscriptions = subscriptionsOf(want, azure);
    const found = await Promise.all([...subscriptions].map(async (subscription) => {
        const images = await (0,_look_up_js__WEBPACK_IMPORTED_MODULE_5__.imagesOf)(subscription, azure);
        if (typeof images === 'string')
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${subscription} cannot be looked through: ${images}`);
        return { images, uses: await usesIn(azure.arm, subscription) };
    }));
    if (found.length === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('nothing says which subscription to look in (AZURE_SUBSCRIPTION_ID)');
    const marked = found.flatMap(({ images }) => images).filter((one) => isMarked(one) && one.state !== 'Deleting');
    const versions = await versionsOf(azure.arm, marked);
    const images = marked.map((image) => {
        const used = found.flatMap(({ uses }) => [...uses.ofAll, ...uses.of(image.id)]);
        return retainable(image, versions.get(image.id.toLowerCase()), used);
    });
    return { images, remnants: [] };
}
function subscriptionsOf({ hints = [] }, { subscription }) {
    const named = hints.flatMap((text) => [...text.matchAll(/\/subscriptions\/([0-9a-f-]{36})\//gi)].map(([, id = '']) => id));
    return new Set([subscription ?? '', ...named].map((id) => id.toLowerCase()).filter((id) => _cloud_ids_js__WEBPACK_IMPORTED_MODULE_11__  .kk.test(id)));
}
function isMarked({ tags }) {
    return tags[_marks_js__WEBPACK_IMPORTED_MODULE_6__.KEY] !== undefined || tags[_marks_js__WEBPACK_IMPORTED_MODULE_6__.COPY_OF] !== undefined;
}
const listedVersion = zod__WEBPACK_IMPORTED_MODULE_12__  .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_12__  .YjP().max(1000),
    properties: zod__WEBPACK_IMPORTED_MODULE_12__  .Ikc({ publishingProfile: _publish_look_js__WEBPACK_IMPORTED_MODULE_9__  .eE.optional(), provisioningState: zod__WEBPACK_IMPORTED_MODULE_12__  .YjP().optional() }),
});
async function versionsOf(arm, images) {
    const lists = new Map(images.flatMap(({ id }) => (isVersion(id) ? [[definitionOf(id).toLowerCase(), definitionOf(id)]] : [])));
    const found = new Map();
    for (const definition of lists.values()) {
        const all = (await arm.all(`${definition}/versions`, 'galleries', listedVersion)) ?? [];
        const open = all.filter(({ properties }) => properties.publishingProfile?.excludeFromLatest !== true);
        const latest = latestOf(open.toSorted((a, b) => byNumber(b.id, a.id)));
        for (const one of all)
            found.set(one.id.toLowerCase(), {
                profile: one.properties.publishingProfile ?? {},
                isLatest: latest.has(one),
            });
    }
    return found;
}
function latestOf(open) {
    const made = open.filter(({ properties }) => (properties.provisioningState ?? 'Succeeded') === 'Succeeded');
    const found = new Set([...open.slice(0, 1), ...made.slice(0, 1)]);
    const regions = new Set();
    for (const one of made) {
        for (const { name, excludeFromLatest } of one.properties.publishingProfile?.targetRegions ?? []) {
            if (excludeFromLatest === true || regions.has((0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_11__  .hD)(name)))
                continue;
            regions.add((0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_11__  .hD)(name));
            found.add(one);
        }
    }
    return found;
}
function isVersion(id) {
    return /\/versions\/[^/]+$/i.test(id);
}
function definitionOf(id) {
    return id.slice(0, id.toLowerCase().lastIndexOf('/versions/'));
}
function byNumber(one, other) {
    const [a, b] = [one, other].map((id) => (0,_publish_fields_js__WEBPACK_IMPORTED_MODULE_8__  .kz)(id.split('/').at(-1) ?? '') ?? []);
    const at = a?.findIndex((part, index) => part !== b?.[index]) ?? -1;
    return at < 0 ? 0 : (a?.[at] ?? 0) - (b?.[at] ?? 0);
}
const id = zod__WEBPACK_IMPORTED_MODULE_12__  .YjP().max(1000);
const reference = zod__WEBPACK_IMPORTED_MODULE_12__  .Ikc({
    id: id.optional(),
    sharedGalleryImageId: id.optional(),
    communityGalleryImageId: id.optional(),
    exactVersion: zod__WEBPACK_IMPORTED_MODULE_12__  .YjP().max(100).optional(),
})
    .nullish();
const disks = zod__WEBPACK_IMPORTED_MODULE_12__  .Ikc({ imageReference: reference }).optional();
const machine = zod__WEBPACK_IMPORTED_MODULE_12__  .Ikc({ id, properties: zod__WEBPACK_IMPORTED_MODULE_12__  .Ikc({ storageProfile: disks }) });
const scaleSet = zod__WEBPACK_IMPORTED_MODULE_12__  .Ikc({
    id,
    properties: zod__WEBPACK_IMPORTED_MODULE_12__  .Ikc({
        orchestrationMode: zod__WEBPACK_IMPORTED_MODULE_12__  .YjP().optional(),
        virtualMachineProfile: zod__WEBPACK_IMPORTED_MODULE_12__  .Ikc({ storageProfile: disks }).optional(),
    }),
});
const lock = zod__WEBPACK_IMPORTED_MODULE_12__  .Ikc({ id, name: zod__WEBPACK_IMPORTED_MODULE_12__  .YjP().max(300) });
async function listOf(arm, path, service, item) {
    const all = await arm.all(path, service, item);
    if (all === undefined)
        throw new Error('Azure says that there is no such list');
    return all;
}
async function usesIn(arm, subscription) {
    const ofAll = [];
    const tell = [];
    const ask = async (words, look) => {
        try {
            await look();
        }
        catch (error) {
            const why = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error).replace(/\.$/, '');
            ofAll.push({ kind: 'unknown', what: `${words}, which could not be asked for: ${why}` });
        }
    };
    const path = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_11__  .F$)(subscription);
    const hold = (kind, what, given) => {
        const { id: source = '', sharedGalleryImageId, communityGalleryImageId, exactVersion } = given ?? {};
        const exact = exactVersion === undefined || isVersion(source) ? source : `${source}/versions/${exactVersion}`;
        if (source !== '')
            tell.push((image) => ((0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_11__  .WB)(image, exact) ? [{ kind, what }] : []));
        for (const shared of [sharedGalleryImageId, communityGalleryImageId])
            if (shared !== undefined)
                tell.push((image) => mayBeShared(image, shared, exactVersion) ? [{ kind, what: `${what}, by ${shared}` }] : []);
    };
    const compute = `${path}/providers/Microsoft.Compute`;
    await ask('machines', async () => {
        for (const { id: own, properties } of await listOf(arm, `${compute}/virtualMachines`, 'compute', machine))
            hold('instance', `machine ${own.split('/').at(-1)}`, properties.storageProfile?.imageReference);
    });
    await ask('scale sets', async () => {
        for (const { id: own, properties } of await listOf(arm, `${compute}/virtualMachineScaleSets`, 'compute', scaleSet)) {
            const what = `scale set ${own.split('/').at(-1)}`;
            hold('auto-scaling', what, properties.virtualMachineProfile?.storageProfile?.imageReference);
            if (properties.orchestrationMode === 'Flexible')
                continue;
            for (const one of await listOf(arm, `${own}/virtualMachines`, 'compute', machine))
                hold('instance', `instance ${one.id.split('/').at(-1)} of ${what}`, one.properties.storageProfile?.imageReference);
        }
    });
    await ask('locks', async () => {
        for (const { id: own, name } of await listOf(arm, `${path}/providers/Microsoft.Authorization/locks`, 'locks', lock)) {
            const scope = own.replace(/\/providers\/Microsoft\.Authorization\/locks\/[^/]+$/i, '');
            const isOn = (image) => (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_11__  .WB)(image, scope) || (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_11__  .UO)(image, scope);
            tell.push((image) => (isOn(image) ? [{ kind: 'protected', what: `the lock ${name}` }] : []));
        }
    });
    return { ofAll, of: (image) => tell.flatMap((one) => one(image)) };
}
function mayBeShared(image, shared, exactVersion) {
    const [, definition = '', number = ''] = /\/images\/([^/]+)(?:\/versions\/([^/]+))?$/i.exec(shared.toLowerCase()) ?? [];
    const version = exactVersion ?? (number === 'latest' ? '' : number);
    const own = image.toLowerCase();
    return version === ''
        ? own.includes(`/images/${definition}/versions/`)
        : own.endsWith(`/images/${definition}/versions/${version.toLowerCase()}`);
}
function retainable(image, version, used) {
    const { tags } = image;
    return {
        provider: 'azure',
        region: image.location,
        id: image.id,
        created: image.created,
        leg: tags[_marks_js__WEBPACK_IMPORTED_MODULE_6__.LEG] ?? '',
        key: tags[_marks_js__WEBPACK_IMPORTED_MODULE_6__.KEY] || null,
        recipe: tags[_marks_js__WEBPACK_IMPORTED_MODULE_6__.RECIPE] || null,
        parent: tags[_marks_js__WEBPACK_IMPORTED_MODULE_6__.PARENT] || null,
        copyOf: tags[_marks_js__WEBPACK_IMPORTED_MODULE_6__.COPY_OF] || null,
        verified: tags[_marks_js__WEBPACK_IMPORTED_MODULE_6__.VERIFIED] === 'true',
        digests: {},
        run: tags[_marks_js__WEBPACK_IMPORTED_MODULE_6__.RUN] || null,
        ref: tags[_marks_js__WEBPACK_IMPORTED_MODULE_6__.REF] || null,
        arch: null,
        repository: tags['bakehouse:repository'] || null,
        commit: /^[0-9a-f]{40,64}/.exec(tags['bakehouse:commit'] ?? '')?.[0] ?? null,
        ...stageOf(image, version),
        holds: [...used, ...ownHolds(image, version)],
        aliases: isVersion(image.id) ? [] : [image.id.split('/').at(-1) ?? ''],
        parts: [],
        spared: [],
    };
}
function stageOf({ tags }, version) {
    const since = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .ym)(tags[DEPRECATED] ?? '');
    const isIt = tags[DEPRECATED] !== undefined && (version === undefined || version.profile.excludeFromLatest === true);
    return isIt ? { stage: 'deprecate', since } : { stage: null, since: null };
}
function ownHolds({ id: own, tags, state }, version) {
    const holds = [];
    const kept = tags[KEEP];
    if (kept !== undefined)
        holds.push({ kind: 'by-hand', what: `its tag ${KEEP}${kept === '' ? '' : ` (${kept})`}` });
    if (state !== 'Succeeded' && state !== 'Failed')
        holds.push({ kind: 'unknown', what: `being ${state}` });
    if (version?.isLatest === true) {
        const definition = definitionOf(own).split('/').at(-1);
        holds.push({ kind: 'pointer', what: `being the latest version of ${definition}` });
    }
    if (version === undefined && isVersion(own))
        holds.push({ kind: 'unknown', what: 'its definition, which does not tell of it' });
    if (version !== undefined && tags[DEPRECATED] !== undefined && version.profile.excludeFromLatest !== true) {
        const what = `somebody who let latest lead to it again: whoever takes away its tag ${DEPRECATED} lets it go`;
        holds.push({ kind: 'enabled-again', what });
    }
    return holds;
}
const sharing = zod__WEBPACK_IMPORTED_MODULE_12__  .Ikc({
    properties: zod__WEBPACK_IMPORTED_MODULE_12__  .Ikc({
        sharingProfile: zod__WEBPACK_IMPORTED_MODULE_12__  .Ikc({
            permissions: zod__WEBPACK_IMPORTED_MODULE_12__  .YjP().nullish(),
            groups: zod__WEBPACK_IMPORTED_MODULE_12__  .YOg(zod__WEBPACK_IMPORTED_MODULE_12__  .Ikc({ ids: zod__WEBPACK_IMPORTED_MODULE_12__  .YOg(zod__WEBPACK_IMPORTED_MODULE_12__  .YjP().max(200)).nullish() })).nullish(),
        })
            .nullish(),
    }),
});
async function inspectAzure(images, want, connect) {
    const asked = new Map();
    return await (0,_clouds_retention_js__WEBPACK_IMPORTED_MODULE_2__  .M)(images.filter(({ id: own }) => isVersion(own)), want, {
        words: 'whom its gallery is shared with',
        whom: ({ id: own }) => {
            const gallery = own.slice(0, own.toLowerCase().indexOf('/images/', own.toLowerCase().indexOf('/galleries/')));
            const whom = asked.get(gallery.toLowerCase()) ?? connect().then(({ arm }) => sharedWith(arm, gallery));
            asked.set(gallery.toLowerCase(), whom);
            return whom;
        },
    });
}
async function sharedWith(arm, gallery) {
    const query = { $select: 'Permissions', $expand: 'SharingProfile/Groups' };
    const there = await arm.get(gallery, 'galleries', sharing, query);
    if (there === undefined)
        throw new Error('Azure says that there is no such gallery');
    const { permissions, groups } = there.properties.sharingProfile ?? {};
    const whom = groups?.flatMap(({ ids }) => ids ?? []) ?? [];
    if (permissions === 'Groups' && whom.length === 0)
        throw new Error('Azure says that it is shared, and not with whom');
    return permissions === 'Community' ? ['everybody'] : whom;
}
const MOST_WAITED = 600;
async function carryOutOnAzure({ id: own, stage }, want, connect, now, pause = 1000) {
    const { subscription } = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_11__  .wh)(own) ?? {};
    if (subscription === undefined || !(0,_packer_output_js__WEBPACK_IMPORTED_MODULE_7__  .rw)(own))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('it is no image of Azure');
    const azure = await connect();
    const { arm } = azure;
    const there = await (0,_image_js__WEBPACK_IMPORTED_MODULE_4__.describeImage)(arm, own);
    if (there === undefined || there.state === 'Deleting')
        return;
    if (!isMarked(there))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('it is no image of ours any more');
    const version = (await versionsOf(arm, [there])).get(there.id.toLowerCase());
    const subscriptions = new Set([subscription.toLowerCase(), ...subscriptionsOf(want, azure)]);
    const uses = await Promise.all([...subscriptions].map((one) => usesIn(arm, one)));
    const used = uses.flatMap(({ ofAll, of }) => [...ofAll, ...of(there.id)]);
    (0,_clouds_retention_js__WEBPACK_IMPORTED_MODULE_2__  ._)([...used, ...ownHolds(there, version)]);
    if (stage === 'delete') {
        await arm.remove(there.id, isVersion(there.id) ? 'galleries' : 'compute');
        for (let tries = 0; tries < MOST_WAITED; tries += 1) {
            if ((await (0,_image_js__WEBPACK_IMPORTED_MODULE_4__.describeImage)(arm, there.id)) === undefined)
                return;
            await (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .fm)(pause);
        }
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('Azure took it, and it is still there: run the same again');
    }
    if (version !== undefined && version.profile.excludeFromLatest !== true) {
        const publishingProfile = { ...(0,_publish_steps_js__WEBPACK_IMPORTED_MODULE_10__  .zT)(version.profile), excludeFromLatest: true };
        await arm.change('PATCH', there.id, 'galleries', { properties: { publishingProfile } });
    }
    await (0,_marks_js__WEBPACK_IMPORTED_MODULE_6__.mergeTags)(arm, there.id, { [DEPRECATED]: new Date(now).toISOString() });
}


/***/ }),

/***/ 35672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Bs: () => (  GALLERY_ACTIONS),
    Jh: () => (  OWN_GROUP_ACTIONS),
    KD: () => (  MACHINE_ACTIONS),
    as: () => (  PUBLISH_ACTIONS),
    hr: () => (  SHARE_ACTION),
    i1: () => (  IMAGE_ACTIONS),
    zM: () => (  lackingActions)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

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
const PUBLISH_ACTIONS = [
    'Microsoft.Compute/galleries/images/read',
    'Microsoft.Compute/galleries/images/versions/read',
    'Microsoft.Compute/galleries/images/versions/write',
];
const SHARE_ACTION = 'Microsoft.Compute/galleries/share/action';
const permission = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ actions: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()).default([]), notActions: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()).default([]) });
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


/***/ }),

/***/ 85377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fz: () => (  readDeployments),
    Ke: () => (  writeNoted),
    P8: () => (  readNoted),
    iJ: () => (  readDeployment)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);
  var _cloud_ids_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22747);
  var _forms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21891);
  var _ownership_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29969);






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
async function readDeployments(arm, subscription, place) {
    const { group } = place;
    const told = await Promise.all((0,_ownership_js__WEBPACK_IMPORTED_MODULE_5__  .o)(place).map(async (name) => {
        const made = await readDeployment(arm, subscription, { group, deployment: name });
        return made === undefined ? [] : [{ ...made, name }];
    }));
    return told.flat();
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
    o: () => (  deploymentsOf),
    tW: () => (  isOlder),
    vs: () => (  buildPlaces)
  });
  var _cloud_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22747);

const GROUP = /^pkr-Resource-Group-([a-z0-9]{10})$/;
const DEPLOYMENT = /^(?:kv)?pkrdp([a-z0-9]{10})$/;
const CLOCK_SLACK_MS = 5 * 60_000;
function buildPlaces(builds) {
    const places = [];
    const bare = [];
    for (const { trusted } of builds) {
        const [groups, deployments] = [[...trusted('group')], [...trusted('deployment')]];
        const isMade = trusted('made').size > 0;
        const suffixes = [...new Set(deployments.flatMap((one) => DEPLOYMENT.exec(one)?.[1] ?? []))];
        const begun = suffixes.length > 0 ? suffixes.map((suffix) => ({ suffix, deployment: `pkrdp${suffix}` })) : deployments.map((deployment) => ({ suffix: null, deployment }));
        for (const group of groups) {
            const own = GROUP.exec(group)?.[1];
            for (const one of begun)
                places.push({ ...one, group, isOwnGroup: own === one.suffix && isMade, isMade });
            if (begun.length === 0 && isMade)
                bare.push(group);
        }
    }
    return { places, bare };
}
function deploymentsOf({ deployment, suffix }) {
    return suffix === null ? [deployment] : [deployment, `kv${deployment}`];
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
        return isMachine && (isOwnGroup || (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_0__  .WB)(names[0] ?? '', `pkrvm${suffix}`));
    });
}
function isOwnDisk(id, subscription, places) {
    return places.some(({ group, suffix, isOwnGroup }) => {
        if (suffix === null || !(0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_0__  .UO)(id, (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_0__  .zm)(subscription, group)))
            return false;
        const { type = '', names = [] } = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_0__  .wh)(id) ?? {};
        const name = names[0]?.toLowerCase() ?? '';
        return ((0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_0__  .WB)(type, 'Microsoft.Compute/disks') &&
            (isOwnGroup || name === `pkros${suffix}` || name.startsWith(`pkrdd${suffix}-`)));
    });
}


/***/ }),

/***/ 99756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  sweepAzure: () => (  sweepAzure)
});

var clock = __webpack_require__(94850);
var errors = __webpack_require__(8005);
var leftover = __webpack_require__(79825);
var provider_bake = __webpack_require__(45237);
var clouds_findings = __webpack_require__(94858);
var cloud_connect = __webpack_require__(82735);
var cloud_ids = __webpack_require__(22747);
var packer_output = __webpack_require__(68283);
var sweep_forms = __webpack_require__(21891);
var noted_deployments = __webpack_require__(85377);
var ownership = __webpack_require__(29969);
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
        const there = await (0,noted_deployments .Fz)(arm, subscription, place);
        const resources = await arm.all(`${path}/resources`, 'resources', sweep_forms .KE, { $expand: 'createdTime' });
        return { group, there, resources: resources ?? [] };
    });
    if (told === undefined)
        return;
    const { group, there, resources } = told;
    const made = [...there, ...noted.filter((one) => one.deployment === deployment && one.group === name)];
    const ofGroup = { kind: 'resource-group', id: name, region: group.location, command: show };
    if (suffix === null) {
        const reason = `the deployment ${deployment} in it has no name that Packer made up, so nothing in it is proven to be this bake's`;
        findings.left({ ...ofGroup, reason });
        return;
    }
    const bearing = resources.filter(({ id }) => isNamedWith(id, suffix));
    if (made.length === 0) {
        for (const { id, location = null } of bearing) {
            const reason = `its name has the random characters of this bake, but no deployment ${deployment} says that it made it`;
            findings.left({ kind: 'resource', id, region: location, command: `az resource delete --ids '${id}'`, reason });
        }
    }
    else {
        const at = (one) => (0,cloud_ids .oU)(path, 'Microsoft.Resources/deployments', one);
        for (const one of there.filter(({ state }) => /^(?:Accepted|Running)$/.test(state))) {
            const cancel = () => arm.change('POST', `${at(one.name)}/cancel`, 'resources', undefined);
            await findings.ask(`the deployment ${one.name} in ${name}`, show, cancel);
        }
        const all = { ids: made.flatMap(({ ids }) => ids), names: made.flatMap(({ names }) => names) };
        await removeMade(sweep, place, { made: all, bearing, suffix, show });
        for (const { name: one } of there) {
            const command = `az deployment group delete --name ${one} --resource-group '${name}' --subscription ${subscription}`;
            const thing = { kind: 'deployment', id: one, region: null, command, reason: 'Packer made it' };
            await findings.remove(thing, () => arm.remove(at(one), 'resources'));
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
    const named = new Set(made.names.map((name) => name.toLowerCase()));
    for (const { id } of bearing)
        if (named.has(id.split('/').at(-1)?.toLowerCase() ?? ''))
            candidates.set(id.toLowerCase(), id);
    for (const [type, kind, service] of ORDER) {
        for (const id of [...candidates.values()].filter((one) => (0,cloud_ids .WB)((0,cloud_ids .wh)(one)?.type ?? '', type))) {
            const { createdTime, location = null } = bearing.find((one) => (0,cloud_ids .WB)(one.id, id)) ?? {};
            const thing = { kind, id, region: location, command: `az resource delete --ids '${id}'` };
            if ((0,ownership .tW)(createdTime, startedAt))
                findings.left({ ...thing, reason: 'it was there before this bake' });
            else {
                const isThere = await findings.ask(`${kind} ${id}`, show, () => arm.get(id, service, sweep_forms .$Y));
                if (isThere === undefined)
                    continue;
                const reason = `the deployment ${deployment} made it`;
                await findings.remove({ ...thing, reason }, () => removed(sweep, id, service));
            }
        }
    }
}
function isNamedWith(id, suffix) {
    const name = (0,cloud_ids .wh)(id)?.names[0]?.toLowerCase() ?? '';
    return name.includes(suffix) && /^pkr[a-z]{2}/.test(name);
}
async function removed({ arm, deadline }, id, service) {
    await arm.remove(id, service, /\/virtualMachines\//i.test(id) ? { forceDeletion: 'true' } : {});
    for (let pause = FIRST_PAUSE_MS;; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
        if ((await arm.get(id, service, sweep_forms .$Y)) === undefined)
            return;
        if ((0,clock .rj)() + pause > deadline)
            throw new clouds_findings .K('it was asked to go, and is still there');
        await (0,clock .fm)(pause);
    }
}

var answer = __webpack_require__(4891);
;// CONCATENATED MODULE: ./.build/providers/azure/sweep/group-sweep.js





const FORCE = { forceDeletionTypes: 'Microsoft.Compute/virtualMachines' };
async function sweepOwnGroup(sweep, place) {
    const { group: name, deployment } = place;
    const { arm, subscription, findings, startedAt, noted } = sweep;
    const path = (0,cloud_ids .zm)(subscription, name);
    const command = `az group delete --name ${name} --subscription ${subscription} --yes --no-wait`;
    const show = `az resource list --resource-group ${name} --subscription ${subscription} --output table`;
    const group = await findings.ask(`resource group ${name}`, show, () => arm.get(path, 'resources', sweep_forms .Os));
    if (group === undefined || group.properties.provisioningState === 'Deleting')
        return;
    const thing = { kind: 'resource-group', id: name, region: group.location, command };
    const held = await findings.ask(`what is in ${name}`, show, async () => ({
        deployments: await (0,noted_deployments .Fz)(arm, subscription, place),
        resources: (await arm.all(`${path}/resources`, 'resources', sweep_forms .KE, { $expand: 'createdTime' })) ?? [],
        locks: await locksOn(arm, path),
    }));
    if (held === undefined)
        return;
    const older = held.resources.find(({ createdTime }) => (0,ownership .tW)(createdTime, startedAt));
    const [lock] = held.locks;
    if (held.deployments.length === 0 && noted.every((one) => one.deployment !== deployment || one.group !== name)) {
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
        if ((0,answer .Ro)(error, 401, 403))
            return [];
        throw error;
    });
}
const askLocks = async (arm, path) => (await arm.all(`${path}/providers/Microsoft.Authorization/locks`, 'locks', sweep_forms .s2)) ?? [];

;// CONCATENATED MODULE: ./.build/providers/azure/sweep/image-sweep.js






const MOST_GUESSES = 64;
const GALLERY = 'Microsoft.Compute/galleries';
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
            if ((0,answer .Ro)(error, 401, 403))
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
            if (!(0,answer .Ro)(error, 401, 403))
                throw error;
            const guesses = combined(builds, ['image-group', 'image']).flatMap(([group = '', name = '']) => (0,cloud_ids .oU)((0,cloud_ids .zm)(subscription, group), 'Microsoft.Compute/images', name));
            const seen = await Promise.all(guesses.filter(packer_output .rw).map((id) => arm.get(id, 'compute', sweep_forms .T2)));
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
async function unseenGalleries(arm, subscriptions, builds, kept) {
    const told = combined(builds, ['gallery-group', 'gallery']).filter(([, gallery = '']) => {
        const within = `/galleries/${gallery}/`.toLowerCase();
        return ![...kept].some((id) => id.includes(within));
    });
    const unseen = await Promise.all(told.map(async ([group = '', gallery = '']) => {
        const ids = subscriptions.map((one) => (0,cloud_ids .oU)((0,cloud_ids .zm)(one, group), GALLERY, gallery));
        if (!ids.every((id) => (0,cloud_ids .wh)(id) !== undefined))
            return [];
        const seen = await Promise.all(ids.map((id) => arm.get(id, 'galleries', sweep_forms .$Y).catch(() => undefined)));
        if (seen.some((one) => one !== undefined))
            return [];
        const id = `a version of this bake in the gallery ${gallery} of the group ${group}`;
        const reason = (0,leftover .bj)('no subscription that was asked has it');
        const command = `az resource list --resource-type ${VERSION} --query "[?contains(id, '/galleries/${gallery}/')]" --output table`;
        return [{ kind: 'unknown', id, region: null, state: 'unchecked', reason, command }];
    }));
    return unseen.flat();
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
        const findings = new clouds_findings .R({ isDry: keepOnFailure, tell: onFound, foldsCase: true });
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
    const unseen = await unseenGalleries(azure.arm, subscriptions, builds, kept);
    for (const one of unseen)
        onFound(one);
    return [...swept.flat(), ...unseen];
}
async function tellBareGroup({ arm, subscription, findings }, name) {
    const command = `az group delete --name '${name}' --subscription ${subscription} --yes --no-wait`;
    const show = `az resource list --resource-group '${name}' --subscription ${subscription} --output table`;
    const path = (0,cloud_ids .zm)(subscription, name);
    const group = await findings.ask(`resource group ${name}`, show, () => arm.get(path, 'resources', sweep_forms .Os));
    if (group === undefined || group.properties.provisioningState === 'Deleting')
        return;
    const reason = 'Packer said to make it, but nothing that it began in it proves that';
    findings.left({ kind: 'resource-group', id: name, region: group.location, command, reason });
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

/***/ 94549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    lendTokens: () => (  lendTokens)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37067);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_http_wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91284);
  var _cloud_sign_in_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33690);
  var _packer_output_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68283);






const ANSWER_MS = 30_000;
const TRIES = 3;
async function lendTokens(host, wire) {
    const service = (0,_cloud_sign_in_js__WEBPACK_IMPORTED_MODULE_4__  .YZ)(host.environment);
    if (service === undefined)
        return undefined;
    const way = wire ??
        (0,_core_http_wire_js__WEBPACK_IMPORTED_MODULE_3__  .kP)((0,_core_http_wire_js__WEBPACK_IMPORTED_MODULE_3__  .NM)('name it in NODE_EXTRA_CA_CERTS'), host.environment, { callMs: ANSWER_MS, tries: TRIES });
    const bearer = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32).toString('base64url');
    const server = (0,node_http__WEBPACK_IMPORTED_MODULE_1__.createServer)({ maxHeaderSize: 8192 }, (request, response) => {
        const reply = (status, body) => {
            response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
            response.end(JSON.stringify(body));
        };
        const answer = async () => {
            try {
                const value = await (0,_cloud_sign_in_js__WEBPACK_IMPORTED_MODULE_4__  .Od)(service, way);
                host.secret(value);
                reply(200, { value });
            }
            catch (error) {
                reply(502, { message: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bD)(error) });
            }
        };
        const refused = refusalOf(request, bearer);
        if (refused !== undefined)
            return reply(refused, { message: 'not lent' });
        void answer();
    });
    const port = await listening(server);
    const values = [`http://127.0.0.1:${port}/token?of=bake`, bearer];
    return {
        values: new Map(_packer_output_js__WEBPACK_IMPORTED_MODULE_5__  .Ep.map((name, index) => [name, values[index] ?? ''])),
        secrets: [bearer],
        end: async () => {
            const closed = new Promise((resolve) => void server.close(resolve));
            server.closeAllConnections();
            await closed;
        },
    };
}
function refusalOf({ method, url = '', headers }, bearer) {
    if (!isBearer(headers.authorization ?? '', bearer))
        return 401;
    const asked = URL.canParse(url, 'http://127.0.0.1') ? new URL(url, 'http://127.0.0.1') : undefined;
    if (method !== 'GET' || asked?.pathname !== '/token')
        return 404;
    const audiences = asked.searchParams.getAll('audience');
    return audiences.length === 1 && audiences[0] === _cloud_sign_in_js__WEBPACK_IMPORTED_MODULE_4__  .Xu ? undefined : 403;
}
function isBearer(given, bearer) {
    const [have, want] = [Buffer.from(given), Buffer.from(`Bearer ${bearer}`)];
    return have.length === want.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(have, want);
}
async function listening(server) {
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
}


/***/ }),

/***/ 58853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    endTrial: () => (  endTrial),
    groupOfMark: () => (  groupOfMark)
  });
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _image_leftover_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79825);
  var _image_provider_verify_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73965);
  var _clouds_trial_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54930);
  var _cloud_ids_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22747);






const SETTLING_MS = 15_000;
const FORCE = { forceDeletionTypes: 'Microsoft.Compute/virtualMachines' };
const groupForm = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(),
    location: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(),
    tags: zod__WEBPACK_IMPORTED_MODULE_3__  .g1P(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()).nullish(),
    properties: zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ provisioningState: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().optional() }),
});
function groupOfMark(mark) {
    return `bakehouse-${mark}`.replaceAll(/[^\w-]/g, '-').slice(0, 90);
}
async function endTrial(end, arm) {
    const stay = await endGroup(end, arm);
    return [...stay, ...(0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_1__  .v$)(end.folder)];
}
async function endGroup({ subscription, mark, mayAppear }, arm) {
    const name = groupOfMark(mark);
    const path = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_4__  .zm)(subscription, name);
    const command = `az group delete --name ${name} --subscription ${subscription} --yes --no-wait`;
    const left = (reason, region) => [
        { kind: 'resource-group', id: name, region, state: 'left', reason, command },
    ];
    try {
        const look = () => arm.get(path, 'resources', groupForm);
        const group = await (0,_clouds_trial_js__WEBPACK_IMPORTED_MODULE_2__  .Bw)(look, mayAppear ? SETTLING_MS : 0);
        if (group === undefined || group.properties.provisioningState === 'Deleting')
            return [];
        if (group.tags?.[_image_provider_verify_js__WEBPACK_IMPORTED_MODULE_5__  .t] !== mark)
            return left(`it is called as this run's group would be, but lacks its tag ${_image_provider_verify_js__WEBPACK_IMPORTED_MODULE_5__  .t}`, group.location);
        await arm.remove(path, 'resources', FORCE);
        return [];
    }
    catch (error) {
        return left((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error), null);
    }
}


/***/ }),

/***/ 97565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    trialMachine: () => (  trialMachine)
  });
  var zod__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2503);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _core_process_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63815);
  var _image_leftover_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79825);
  var _image_provider_verify_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(73965);
  var _kitchen_guest_login_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22791);
  var _kitchen_guest_printed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90288);
  var _kitchen_guest_wait_for_login_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56403);
  var _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4665);
  var _clouds_machine_choice_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7443);
  var _clouds_trial_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(54930);
  var _cloud_ids_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(22747);
  var _image_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(84734);
  var _marks_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8769);
  var _choice_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(29221);
  var _ending_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(58853);
















const PAUSE_MS = 2000;
const DEPLOYMENT = 'bakehouse';
const errorForm = zod__WEBPACK_IMPORTED_MODULE_13__  .Ikc({ code: zod__WEBPACK_IMPORTED_MODULE_13__  .YjP().optional(), message: zod__WEBPACK_IMPORTED_MODULE_13__  .YjP().optional() });
const deploymentForm = zod__WEBPACK_IMPORTED_MODULE_13__  .Ikc({
    properties: zod__WEBPACK_IMPORTED_MODULE_13__  .Ikc({
        provisioningState: zod__WEBPACK_IMPORTED_MODULE_13__  .YjP().optional(),
        error: errorForm.extend({ details: zod__WEBPACK_IMPORTED_MODULE_13__  .YOg(errorForm).optional() }).nullish(),
    }),
});
const machineForm = zod__WEBPACK_IMPORTED_MODULE_13__  .Ikc({
    properties: zod__WEBPACK_IMPORTED_MODULE_13__  .Ikc({
        storageProfile: zod__WEBPACK_IMPORTED_MODULE_13__  .Ikc({ imageReference: zod__WEBPACK_IMPORTED_MODULE_13__  .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_13__  .YjP().optional() }).nullish() }),
        instanceView: zod__WEBPACK_IMPORTED_MODULE_13__  .Ikc({ statuses: zod__WEBPACK_IMPORTED_MODULE_13__  .YOg(zod__WEBPACK_IMPORTED_MODULE_13__  .Ikc({ code: zod__WEBPACK_IMPORTED_MODULE_13__  .YjP() })).optional() }).optional(),
    }),
});
const addressForm = zod__WEBPACK_IMPORTED_MODULE_13__  .Ikc({ properties: zod__WEBPACK_IMPORTED_MODULE_13__  .Ikc({ ipAddress: zod__WEBPACK_IMPORTED_MODULE_13__  .YjP().optional() }) });
const interfaceForm = zod__WEBPACK_IMPORTED_MODULE_13__  .Ikc({
    properties: zod__WEBPACK_IMPORTED_MODULE_13__  .Ikc({
        ipConfigurations: zod__WEBPACK_IMPORTED_MODULE_13__  .YOg(zod__WEBPACK_IMPORTED_MODULE_13__  .Ikc({ properties: zod__WEBPACK_IMPORTED_MODULE_13__  .Ikc({ privateIPAddress: zod__WEBPACK_IMPORTED_MODULE_13__  .YjP().optional() }) })),
    }),
});
const definitionForm = zod__WEBPACK_IMPORTED_MODULE_13__  .Ikc({
    properties: zod__WEBPACK_IMPORTED_MODULE_13__  .Ikc({
        osType: zod__WEBPACK_IMPORTED_MODULE_13__  .YjP().optional(),
        osState: zod__WEBPACK_IMPORTED_MODULE_13__  .YjP().optional(),
        architecture: zod__WEBPACK_IMPORTED_MODULE_13__  .YjP().optional(),
        features: zod__WEBPACK_IMPORTED_MODULE_13__  .YOg(zod__WEBPACK_IMPORTED_MODULE_13__  .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_13__  .YjP().optional(), value: zod__WEBPACK_IMPORTED_MODULE_13__  .YjP().optional() })).nullish(),
    }),
});
function trialMachine(request, connect) {
    const { subject, mark } = request;
    const environment = (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_1__  .E_)(request.environment);
    const subscription = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_14__  .wh)(subject.id)?.subscription.toLowerCase() ?? '';
    const group = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_14__  .zm)(subscription, (0,_ending_js__WEBPACK_IMPORTED_MODULE_12__.groupOfMark)(mark));
    const ids = (0,_choice_js__WEBPACK_IMPORTED_MODULE_11__  .uk)(group);
    let azure;
    let login;
    let wasAsked = false;
    let isThere = false;
    const stateOf = async (arm) => {
        const told = await arm.get(ids.machine, 'compute', machineForm, { $expand: 'instanceView' });
        const codes = told?.properties.instanceView?.statuses?.map(({ code }) => code) ?? [];
        return told === undefined ? 'gone' : (codes.find((code) => code.startsWith('PowerState/'))?.slice(11) ?? 'running');
    };
    return {
        start: async () => {
            const choice = _choice_js__WEBPACK_IMPORTED_MODULE_11__  .Wt.parse(request.machine ?? {});
            azure = await connect(environment);
            const { arm } = azure;
            const image = await (0,_image_js__WEBPACK_IMPORTED_MODULE_9__.describeImage)(arm, subject.id);
            if (image?.state !== 'Succeeded') {
                throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_6__  .b('infrastructure', `Azure has ${image === undefined ? 'no image' : `the image as ${image.state}, not ready:`} ${subject.id}, so that no machine starts from it.`);
            }
            const traits = await traitsOf(arm, image);
            const user = choice.user ?? _clouds_machine_choice_js__WEBPACK_IMPORTED_MODULE_7__  .i9;
            login = await (0,_clouds_trial_js__WEBPACK_IMPORTED_MODULE_8__  .C4)(request, { user, port: choice['ssh-port'] }, environment);
            const wanted = (0,_choice_js__WEBPACK_IMPORTED_MODULE_11__  .j6)(choice, traits, login.publicKey);
            const location = subject.region === 'local' ? image.location : subject.region;
            const tags = { [_image_provider_verify_js__WEBPACK_IMPORTED_MODULE_15__  .t]: mark, [_marks_js__WEBPACK_IMPORTED_MODULE_10__.RUN]: request.run };
            request.onStarted({ region: location, id: (0,_ending_js__WEBPACK_IMPORTED_MODULE_12__.groupOfMark)(mark) });
            try {
                wasAsked = true;
                await arm.change('PUT', group, 'resources', { location, tags });
                isThere = true;
                const template = (0,_choice_js__WEBPACK_IMPORTED_MODULE_11__  .ai)({ group, image: { ...image, location }, tags, wanted });
                const at = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_14__  .oU)(group, 'Microsoft.Resources/deployments', DEPLOYMENT);
                await arm.begin('PUT', at, 'resources', { properties: { mode: 'Incremental', template } });
            }
            catch (error) {
                throw (0,_clouds_trial_js__WEBPACK_IMPORTED_MODULE_8__  .li)(error, `The machine of ${subject.id}`);
            }
            await untilDeployed(arm, group, request);
            const host = wanted.hasPublicAddress
                ? (await arm.get(ids.address, 'network', addressForm))?.properties.ipAddress
                : (await arm.get(ids.interface, 'network', interfaceForm))?.properties.ipConfigurations[0]?.properties.privateIPAddress;
            if (host === undefined)
                throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_6__  .b('infrastructure', `The machine of ${subject.id} has no address.`);
            login = (0,_kitchen_guest_login_js__WEBPACK_IMPORTED_MODULE_3__  .nS)(login, host);
            await (0,_kitchen_guest_wait_for_login_js__WEBPACK_IMPORTED_MODULE_5__  .o)(request, login, environment, {
                what: 'machine',
                state: () => stateOf(arm),
                isUp: (state) => state === 'running' || state === 'starting',
                why: ({ isDenied, line, where }) => isDenied
                    ? `it does not let ${user} in with its key (${line}). The user is made by the image's own agent (cloud-init or waagent): was the image generalized, and is one of them in it?`
                    : `it does not answer by ssh at ${where}${line === '' ? '' : ` (${line})`}. Does this machine reach the address? See "ssh-from", "ssh-port" and "subnet" of "machine"`,
                more: async () => '',
            });
            const running = await arm.get(ids.machine, 'compute', machineForm);
            const id = running?.properties.storageProfile.imageReference?.id ?? null;
            return {
                variables: (0,_clouds_trial_js__WEBPACK_IMPORTED_MODULE_8__  .Nq)(login, ids.machine, subject.id, location),
                image: { id, isSubject: id !== null && (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_14__  .WB)(id, subject.id) },
                tools: {},
            };
        },
        trouble: async () => {
            const state = azure === undefined ? 'gone' : await stateOf(azure.arm);
            return state === 'running' ? null : `The machine of ${subject.id} is ${state} after the script.`;
        },
        collect: (0,_clouds_trial_js__WEBPACK_IMPORTED_MODULE_8__  .QH)(() => login, request, environment),
        remove: async () => {
            if (azure === undefined || !wasAsked)
                return (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__  .v$)(request.private);
            return (0,_ending_js__WEBPACK_IMPORTED_MODULE_12__.endTrial)({ subscription, mark, folder: request.private, mayAppear: !isThere }, azure.arm);
        },
    };
}
async function traitsOf(arm, image) {
    const [definition] = /^.+\/galleries\/[^/]+\/images\/[^/]+(?=\/versions\/)/i.exec(image.id) ?? [];
    const traits = definition === undefined ? undefined : (await arm.get(definition, 'galleries', definitionForm))?.properties;
    if (traits?.osType === 'Windows' || traits?.osState === 'Specialized') {
        const what = traits.osType === 'Windows' ? 'for Windows' : 'specialized';
        throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_6__  .b('config', `${image.id} is ${what}: a script reaches generalized images of Linux only. Test it with Test Kitchen (kitchen-azurerm).`);
    }
    return traits;
}
async function untilDeployed(arm, group, request) {
    const deadline = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() + request.timeoutMs;
    const path = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_14__  .oU)(group, 'Microsoft.Resources/deployments', DEPLOYMENT);
    for (;;) {
        if (request.isInterrupted())
            throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_6__  .b('cancelled', `The run was cancelled while ${request.name} started.`);
        const told = await arm.get(path, 'resources', deploymentForm);
        const { provisioningState: state = 'gone', error } = told?.properties ?? {};
        if (state === 'Succeeded')
            return;
        if (state === 'gone' || state === 'Failed' || state === 'Canceled') {
            const all = [...(error?.details ?? []), ...(error == null ? [] : [error])];
            const said = all.map(({ code = '', message = '' }) => (0,_kitchen_guest_printed_js__WEBPACK_IMPORTED_MODULE_4__  .pj)(`${code}: ${message}`)).find((one) => one !== ': ');
            throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_6__  .b('infrastructure', `The machine of ${request.subject.id} could not be made: its deployment is ${state}${said === undefined ? '' : ` (${said.slice(0, 500)})`}. Another size may be free: see "size" of "machine".`);
        }
        if ((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() > deadline)
            throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_6__  .b('infrastructure', `The machine of ${request.subject.id} is still being made after ${(0,_kitchen_guest_wait_for_login_js__WEBPACK_IMPORTED_MODULE_5__  .d)(request)} min.`);
        await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_1__  .cb)(PAUSE_MS);
    }
}


/***/ }),

/***/ 22908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    withdrawImage: () => (  withdrawImage)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _cloud_ids_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22747);
  var _image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84734);
  var _marks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8769);
  var _packer_output_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68283);
  var _sweep_forms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21891);






async function withdrawImage({ id }, environment, connect) {
    if (!(0,_packer_output_js__WEBPACK_IMPORTED_MODULE_3__  .rw)(id))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${id.slice(0, 80)} is no image of Azure`);
    const { subscription = '', type = '' } = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_5__  .wh)(id) ?? {};
    const { arm } = await connect(environment);
    const image = await (0,_image_js__WEBPACK_IMPORTED_MODULE_1__.describeImage)(arm, id);
    if (image === undefined)
        return;
    if (image.tags[_marks_js__WEBPACK_IMPORTED_MODULE_2__.KEY] === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`it has no tag ${_marks_js__WEBPACK_IMPORTED_MODULE_2__.KEY}`);
    if (image.tags[_marks_js__WEBPACK_IMPORTED_MODULE_2__.VERIFIED] === 'true')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('it passed its tests, so that somebody may use it');
    const machines = `${(0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_5__  .F$)(subscription)}/providers/Microsoft.Compute/virtualMachines`;
    const all = await arm.all(machines, 'compute', _sweep_forms_js__WEBPACK_IMPORTED_MODULE_4__  .S1);
    if (all === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('Azure does not tell which machines there are');
    const user = all.find(({ properties }) => (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_5__  .WB)(properties.storageProfile?.imageReference?.id ?? '', id));
    if (user !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`the machine ${user.id.split('/').at(-1)} runs of it`);
    await arm.remove(id, (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_5__  .WB)(type, 'Microsoft.Compute/images') ? 'compute' : 'galleries');
}


/***/ }),

/***/ 96248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    judgeImage: () => (  judgeImage),
    openAzureWitness: () => (  openAzureWitness)
  });
  var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2503);
  var _image_provider_witness_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95269);
  var _clouds_witness_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18481);
  var _cloud_ids_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22747);
  var _image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84734);
  var _marks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8769);
  var _packer_output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68283);







function openAzureWitness(connect) {
    const absent = (0,_clouds_witness_js__WEBPACK_IMPORTED_MODULE_1__  .Mi)('Azure', 'subscription', ({ arm }, subscription) => arm.get((0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_5__  .F$)(subscription), 'subscriptions', zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP() })));
    return (0,_clouds_witness_js__WEBPACK_IMPORTED_MODULE_1__  .K_)(connect, async (azure, record, image) => {
        const { subscription } = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_5__  .wh)(image.id) ?? {};
        if (subscription === undefined || !(0,_packer_output_js__WEBPACK_IMPORTED_MODULE_4__  .rw)(image.id))
            return { kind: 'unknown', reason: `its record calls its image ${image.id}, which is no id of an image in Azure` };
        const there = await (0,_image_js__WEBPACK_IMPORTED_MODULE_2__.describeImage)(azure.arm, image.id);
        return there === undefined ? absent(azure, image.id, subscription.toLowerCase()) : judgeImage(record, image, there);
    });
}
function judgeImage(record, { id, region, created }, image) {
    const problems = [];
    if (!(0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_5__  .WB)(image.id, id))
        problems.push(`${id} is told as ${image.id}`);
    if (image.state !== 'Succeeded')
        problems.push(`${id} is ${image.state}, not ready`);
    if (region !== 'local' && image.location !== region)
        problems.push(`its record says that ${id} is in ${region}, but it is in ${image.location}`);
    problems.push(...(0,_clouds_witness_js__WEBPACK_IMPORTED_MODULE_1__  .ey)(record, id, 'tag', { name: _marks_js__WEBPACK_IMPORTED_MODULE_3__.KEY, value: image.tags[_marks_js__WEBPACK_IMPORTED_MODULE_3__.KEY] }, { name: _marks_js__WEBPACK_IMPORTED_MODULE_3__.RUN, value: image.tags[_marks_js__WEBPACK_IMPORTED_MODULE_3__.RUN] }), ...(image.created === null ? [] : (0,_clouds_witness_js__WEBPACK_IMPORTED_MODULE_1__  .Az)({ id, created }, 'Azure', image.created)));
    const isVerified = image.tags[_marks_js__WEBPACK_IMPORTED_MODULE_3__.VERIFIED] === 'true';
    return {
        kind: 'seen',
        problems,
        untested: isVerified ? null : `${(0,_image_provider_witness_js__WEBPACK_IMPORTED_MODULE_0__  .a)(record, id)}, but it has no tag ${_marks_js__WEBPACK_IMPORTED_MODULE_3__.VERIFIED}`,
    };
}


/***/ })

};
