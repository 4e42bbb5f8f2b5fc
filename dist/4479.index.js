export const id = 4479;
export const ids = [4479];
export const modules = {

/***/ 74479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectCloud: () => (/* binding */ connectCloud)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./.build/providers/openstack/cloud/pages.js
var pages = __webpack_require__(70170);
;// CONCATENATED MODULE: ./.build/providers/openstack/cloud/cinder.js


const volume = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().regex(/^[0-9a-f-]{36}$/),
    name: schemas/* string */.YjP().nullish(),
    status: schemas/* string */.YjP(),
    created_at: schemas/* string */.YjP().nullish(),
    'os-vol-tenant-attr:tenant_id': schemas/* string */.YjP().nullish(),
    attachments: schemas/* array */.YOg(schemas/* object */.Ikc({ server_id: schemas/* string */.YjP() })).default([]),
});
/** Volumes of a region: only those of this project are seen. */
function cinderOf(session, region) {
    const whom = `Cinder in ${region ?? session.region}`;
    return {
        volume: async (id) => {
            const reply = await session.call('volume', region, { path: `/volumes/${encodeURIComponent(id)}`, takes: [404] });
            if (reply.status === 404)
                return undefined;
            const told = (0,pages/* readReply */.X)(whom, reply, schemas/* object */.Ikc({ volume })).volume;
            return {
                id: told.id,
                name: told.name ?? '',
                status: told.status,
                // Cinder leaves out that its times are of UTC.
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

// EXTERNAL MODULE: ./.build/providers/openstack/cloud/clouds-file.js
var clouds_file = __webpack_require__(22021);
// EXTERNAL MODULE: ./.build/providers/openstack/cloud/glance.js
var glance = __webpack_require__(16680);
;// CONCATENATED MODULE: ./.build/providers/openstack/cloud/neutron.js


const floatingIp = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().regex(/^[0-9a-f-]{32,36}$/),
    floating_ip_address: schemas/* string */.YjP(),
    port_id: schemas/* string */.YjP().nullish(),
    project_id: schemas/* string */.YjP().nullish(),
    tenant_id: schemas/* string */.YjP().nullish(),
});
/** Ports and addresses of a region. */
function neutronOf(session, region) {
    const whom = `Neutron in ${region ?? session.region}`;
    const call = (asked) => session.call('network', region, asked);
    return {
        portsOf: async (server) => {
            const reply = await call({ path: '/ports', query: { device_id: server } });
            const form = schemas/* object */.Ikc({ ports: schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* string */.YjP(), device_id: schemas/* string */.YjP().nullish() })) });
            // Checked on each, as a service may look past a filter.
            return (0,pages/* readReply */.X)(whom, reply, form)
                .ports.filter(({ device_id: of }) => of === server)
                .map(({ id }) => id);
        },
        floatingIp: async (id) => {
            const reply = await call({ path: `/floatingips/${encodeURIComponent(id)}`, takes: [404] });
            if (reply.status === 404)
                return undefined;
            return floatingOf((0,pages/* readReply */.X)(whom, reply, schemas/* object */.Ikc({ floatingip: floatingIp })).floatingip);
        },
        createFloatingIp: async (network, port) => {
            const body = { floatingip: { floating_network_id: network, port_id: port } };
            const reply = await call({ method: 'POST', path: '/floatingips', body });
            return floatingOf((0,pages/* readReply */.X)(whom, reply, schemas/* object */.Ikc({ floatingip: floatingIp })).floatingip);
        },
        removeFloatingIp: async (id) => {
            await call({ method: 'DELETE', path: `/floatingips/${encodeURIComponent(id)}`, takes: [404] });
        },
        networks: async () => {
            const reply = await call({ path: '/networks' });
            const network = schemas/* object */.Ikc({
                id: schemas/* string */.YjP(),
                name: schemas/* string */.YjP().nullish(),
                'router:external': schemas/* boolean */.zMY().optional(),
            });
            return (0,pages/* readReply */.X)(whom, reply, schemas/* object */.Ikc({ networks: schemas/* array */.YOg(network) })).networks.map((one) => ({
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
    };
}

;// CONCATENATED MODULE: ./.build/providers/openstack/cloud/nova.js


const server = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().regex(/^[0-9a-f-]{36}$/),
    name: schemas/* string */.YjP(),
    status: schemas/* string */.YjP(),
    tenant_id: schemas/* string */.YjP(),
    key_name: schemas/* string */.YjP().nullish(),
    created: schemas/* string */.YjP(),
    image: schemas/* union */.KCZ([schemas/* object */.Ikc({ id: schemas/* string */.YjP() }), schemas/* literal */.euz('')]).nullish(),
    metadata: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({}),
    addresses: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* object */.Ikc({ addr: schemas/* string */.YjP(), 'OS-EXT-IPS:type': schemas/* string */.YjP().optional() })))
        .default({}),
    fault: schemas/* object */.Ikc({ message: schemas/* string */.YjP().optional() }).nullish(),
    'os-extended-volumes:volumes_attached': schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* string */.YjP() })).default([]),
});
const PAGE = '500';
const flavor = schemas/* object */.Ikc({ id: schemas/* string */.YjP(), name: schemas/* string */.YjP(), vcpus: schemas/* number */.aig(), ram: schemas/* number */.aig(), disk: schemas/* number */.aig() });
/** The servers of a region. */
function novaOf(session, region) {
    const whom = `Nova in ${region ?? session.region}`;
    const call = (asked) => session.call('compute', region, asked);
    return {
        servers: async () => (0,pages/* allPages */.S)(whom, async (marker) => {
            const query = { limit: PAGE, ...(marker === undefined ? {} : { marker }) };
            const reply = await call({ path: '/servers/detail', query });
            const { servers, servers_links: links } = (0,pages/* readReply */.X)(whom, reply, schemas/* object */.Ikc({ servers: schemas/* array */.YOg(server), servers_links: schemas/* array */.YOg(schemas/* object */.Ikc({ rel: schemas/* string */.YjP() })).default([]) }));
            const hasMore = links.some(({ rel }) => rel === 'next');
            return { items: servers.map(serverOf), next: hasMore ? servers.at(-1)?.id : undefined };
        }),
        server: async (id) => {
            const reply = await call({ path: `/servers/${encodeURIComponent(id)}`, takes: [404] });
            return reply.status === 404 ? undefined : serverOf((0,pages/* readReply */.X)(whom, reply, schemas/* object */.Ikc({ server })).server);
        },
        createServer: async ({ name, image, flavor: size, keyPair, network, metadata }) => {
            const networks = network === null ? {} : { networks: [{ uuid: network }] };
            const body = { server: { name, imageRef: image, flavorRef: size, key_name: keyPair, metadata, ...networks } };
            const reply = await call({ method: 'POST', path: '/servers', body });
            return (0,pages/* readReply */.X)(whom, reply, schemas/* object */.Ikc({ server: schemas/* object */.Ikc({ id: schemas/* string */.YjP().regex(/^[0-9a-f-]{36}$/) }) })).server
                .id;
        },
        removeServer: async (id) => {
            await call({ method: 'DELETE', path: `/servers/${encodeURIComponent(id)}`, takes: [404] });
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
        flavors: async () => (0,pages/* allPages */.S)(whom, async (marker) => {
            const query = { limit: PAGE, ...(marker === undefined ? {} : { marker }) };
            const reply = await call({ path: '/flavors/detail', query });
            const { flavors, flavors_links: links } = (0,pages/* readReply */.X)(whom, reply, schemas/* object */.Ikc({ flavors: schemas/* array */.YOg(flavor), flavors_links: schemas/* array */.YOg(schemas/* object */.Ikc({ rel: schemas/* string */.YjP() })).default([]) }));
            return { items: flavors, next: links.some(({ rel }) => rel === 'next') ? flavors.at(-1)?.id : undefined };
        }),
        limits: async () => {
            const reply = await call({ path: '/limits' });
            const { absolute } = (0,pages/* readReply */.X)(whom, reply, schemas/* object */.Ikc({ limits: schemas/* object */.Ikc({ absolute: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()) }) })).limits;
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

// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/providers/openstack/cloud/auth.js
var cloud_auth = __webpack_require__(89942);
// EXTERNAL MODULE: ./.build/providers/openstack/cloud/trouble.js
var trouble = __webpack_require__(42273);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./.build/core/clock.js
var clock = __webpack_require__(94850);
// EXTERNAL MODULE: ./.build/core/side-by-side.js
var side_by_side = __webpack_require__(39535);
;// CONCATENATED MODULE: ./.build/providers/openstack/cloud/wire.js







const CALL_MS = 120_000;
const TRIES = 5;
/** A connection on which nothing moves. */
const IDLE_MS = 60_000;
/** A page of a thousand images with all their properties. */
const MOST_BYTES = 16 * 1024 * 1024;
const LONGEST_PAUSE_MS = 20_000;
const FIRST_PAUSE_MS = 400;
/** May be made again whatever became of it: the second time it does what the first did. */
const REPEATABLE = new Set(['GET', 'DELETE', 'PUT']);
/** Refused before anything was done. */
const NOT_BEGUN = new Set([429]);
const PASSING = new Set([429, 500, 502, 503, 504]);
function createWire(tls, environment, limits = {}) {
    const { callMs = CALL_MS, tries = TRIES, signal } = limits;
    const agents = agentsOf(tls, environment);
    const send = async (whom, request) => {
        const until = (0,clock/* steadyNow */.rj)() + callMs;
        const once = async () => {
            const left = until - (0,clock/* steadyNow */.rj)();
            const streams = typeof request.body === 'object';
            const reply = await answer(whom, request, agents, signal, streams ? undefined : Math.max(1, left));
            if (PASSING.has(reply.status))
                throw new PassingReply(reply);
            return reply;
        };
        try {
            return await (0,side_by_side/* retry */.L)(once, (error, attempts) => {
                const pause = pauseOf(error, attempts);
                if (!mayRepeat(request, error) || attempts >= tries || signal?.aborted === true)
                    return undefined;
                return (0,clock/* steadyNow */.rj)() + pause < until ? pause : undefined;
            }, (ms) => (0,clock/* waitFor */.fm)(ms, signal));
        }
        catch (error) {
            if (error instanceof PassingReply)
                return error.reply;
            throw error;
        }
    };
    const open = async (whom, request) => {
        const message = await beginning(whom, request, agents, signal, callMs);
        if (message.statusCode === 200 || message.statusCode === 206)
            return { stream: message };
        return replyOf(whom, message);
    };
    return { send, open };
}
/** An answer after which the same question may be answered better. */
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
    if (error instanceof trouble/* Silence */.Ah)
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
function agentsOf({ verify, caFile, certFile, keyFile }, environment) {
    // Node 24 takes proxies of the environment; older ones look past it.
    const common = { keepAlive: true, maxSockets: 16, timeout: IDLE_MS, proxyEnv: { ...environment } };
    const file = (path) => (path === null ? undefined : (0,external_node_fs_.readFileSync)(path));
    const [ca, cert, key] = [caFile, certFile, keyFile].map(file);
    const secure = {
        ...common,
        rejectUnauthorized: verify,
        ...(ca === undefined ? {} : { ca }),
        ...(cert === undefined ? {} : { cert }),
        ...(key === undefined ? {} : { key }),
    };
    return { http: new external_node_http_.Agent(common), https: new external_node_https_.Agent(secure) };
}
async function answer(whom, request, agents, signal, ms) {
    const started = (0,clock/* steadyNow */.rj)();
    const message = await beginning(whom, request, agents, signal, ms);
    return replyOf(whom, message, ms === undefined ? undefined : Math.max(1, ms - ((0,clock/* steadyNow */.rj)() - started)));
}
/** @param ms within which the answer has to begin; undefined: as long as something moves */
async function beginning(whom, { method, url, headers, body }, agents, signal, ms) {
    if (signal?.aborted === true)
        throw new trouble/* Silence */.Ah(whom, 'the time was over before it was asked', { isFinal: true });
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
        const fail = (error) => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', stop);
            reject(error instanceof trouble/* Silence */.Ah ? error : trouble/* Silence */.Ah.of(whom, error, isSent));
        };
        const request = (secure ? external_node_https_ : external_node_http_).request(url, options, (message) => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', stop);
            resolve(message);
        });
        const late = () => {
            const seconds = Math.round((ms ?? IDLE_MS) / 1000);
            request.destroy(new trouble/* Silence */.Ah(whom, `it did not answer within ${seconds} s`, { isFinal: ms !== undefined }));
        };
        const stop = () => {
            request.destroy(new trouble/* Silence */.Ah(whom, 'it had not answered when the time was over', { isFinal: true }));
        };
        const timer = ms === undefined ? undefined : setTimeout(late, ms);
        signal?.addEventListener('abort', stop, { once: true });
        request.on('timeout', () => request.destroy(new trouble/* Silence */.Ah(whom, 'nothing moved on the connection for a minute', {})));
        request.on('socket', (socket) => {
            if (socket.connecting)
                socket.once(secure ? 'secureConnect' : 'connect', () => void (isSent = true));
            else
                isSent = true;
        });
        request.on('error', fail);
        if (typeof body === 'object')
            (0,promises_.pipeline)(body, request).catch(fail);
        else
            request.end(body);
    });
}
async function replyOf(whom, message, ms = IDLE_MS) {
    const chunks = [];
    let bytes = 0;
    const deadline = setTimeout(() => message.destroy(new trouble/* Silence */.Ah(whom, 'its answer does not end', { isFinal: true })), ms);
    try {
        for await (const chunk of message) {
            const part = Buffer.from(chunk);
            bytes += part.length;
            if (bytes > MOST_BYTES)
                throw new trouble/* Silence */.Ah(whom, `it sends more than ${MOST_BYTES} bytes`, { isFinal: true });
            chunks.push(part);
        }
    }
    catch (error) {
        throw error instanceof trouble/* Silence */.Ah ? error : trouble/* Silence */.Ah.of(whom, error, true);
    }
    finally {
        clearTimeout(deadline);
        if (!message.complete)
            message.destroy();
    }
    return { status: message.statusCode ?? 0, headers: message.headers, text: Buffer.concat(chunks).toString('utf8') };
}
/** What a reply says of why it is none of those that were wanted, for an error of ours. */
function wordsOf({ text }) {
    return (0,trouble/* saidBy */.TT)(text);
}

;// CONCATENATED MODULE: ./.build/providers/openstack/cloud/session.js





/** The services that are asked, by the types under which a catalog has them. */
const SERVICES = {
    image: { title: 'Glance', types: ['image'] },
    compute: { title: 'Nova', types: ['compute'] },
    network: { title: 'Neutron', types: ['network'] },
    volume: { title: 'Cinder', types: ['block-storage', 'volumev3', 'block-store'] },
};
const tokenReply = schemas/* object */.Ikc({
    token: schemas/* object */.Ikc({
        project: schemas/* object */.Ikc({ id: schemas/* string */.YjP().regex(/^[\w-]{1,64}$/), name: schemas/* string */.YjP().optional() }).optional(),
        user: schemas/* object */.Ikc({ id: schemas/* string */.YjP() }).optional(),
        roles: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })).optional(),
        catalog: schemas/* array */.YOg(schemas/* object */.Ikc({
            type: schemas/* string */.YjP(),
            endpoints: schemas/* array */.YOg(schemas/* object */.Ikc({
                interface: schemas/* string */.YjP(),
                region_id: schemas/* string */.YjP().nullish(),
                region: schemas/* string */.YjP().nullish(),
                url: schemas/* string */.YjP(),
            })),
        }))
            .optional(),
    }),
});
/** Logs in. Throws a UserError where the credentials are not taken, a Silence where nobody answers. */
async function openSession(auth, environment, limits = {}) {
    const wire = createWire(auth.tls, environment, limits);
    let entry = await logIn(auth, wire);
    const { project } = entry;
    const regions = regionsOf(entry.catalog, auth);
    const region = auth.region ?? regions[0] ?? '';
    if (auth.region === null && regions.length > 1) {
        throw new errors/* UserError */.yo(`OpenStack: ${auth.from} names no region, and there are several: ${regions.slice(0, 10).join(', ')}. Set OS_REGION_NAME, or region_name of the cloud.`);
    }
    const address = (service, where = region) => {
        const found = endpointOf(entry.catalog, auth, service, where);
        if (found !== undefined)
            return found;
        const { title } = SERVICES[service];
        throw new errors/* UserError */.yo(`OpenStack: the catalog of ${auth.url.host} has no ${title} in the region ${where === '' ? 'that it has none of' : JSON.stringify(where)} (${auth.interface}). It has ${regions.join(', ') || 'no region'}.`);
    };
    const requestOf = (service, where, call) => {
        const url = new URL(address(service, where));
        url.pathname = `${(0,cloud_auth/* withoutSlashes */.C2)(url.pathname)}${call.path}`;
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
        };
    };
    const whom = (service, where = region) => `${SERVICES[service].title}${where === '' ? '' : ` in ${where}`}`;
    /** A token that ended before its time, or was taken back, is got anew once. */
    const again = async () => {
        const renewed = await logIn(auth, wire);
        // Never goes on in another project.
        if (renewed.project.id !== project.id)
            throw new errors/* UserError */.yo('OpenStack: the credentials are of another project now.');
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
        throw new trouble/* CloudError */.K2(whom(service, where), reply.status, wordsOf(reply));
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
            // So that a token that has ended is known before a long stream begins.
            const reply = await wire.open(whom(service, where), requestOf(service, where, asked));
            if ('stream' in reply || reply.status !== 401)
                return reply;
            await again();
            return wire.open(whom(service, where), requestOf(service, where, asked));
        },
    };
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
    const url = new URL(`${(0,cloud_auth/* withoutSlashes */.C2)(auth.url.href)}/auth/tokens`);
    const headers = { Accept: 'application/json', 'Content-Type': 'application/json', 'User-Agent': 'bakehouse' };
    const reply = await wire.send(whom, { method: 'POST', url, headers, body: JSON.stringify((0,cloud_auth/* tokenRequest */.jE)(auth)) });
    if (reply.status === 401) {
        throw new errors/* UserError */.yo(`OpenStack: ${whom} does not take the credentials of ${auth.from}: they are wrong, or have expired, or are of no such project (${wordsOf(reply)}).`);
    }
    if (reply.status !== 201 && reply.status !== 200) {
        const error = new trouble/* CloudError */.K2(whom, reply.status, wordsOf(reply));
        if ((0,trouble/* hasStatus */.Ro)(error, 404))
            throw new errors/* UserError */.yo(`OpenStack: ${error.message}. Is ${auth.url.href} the address of Keystone?`);
        throw error;
    }
    const token = reply.headers['x-subject-token'];
    let read;
    try {
        read = JSON.parse(reply.text);
    }
    catch {
        read = undefined;
    }
    const parsed = tokenReply.safeParse(read);
    if (!parsed.success || typeof token !== 'string' || !/^[\x21-\x7e]{1,8192}$/.test(token)) {
        throw new errors/* UserError */.yo(`OpenStack: ${whom} does not answer as Keystone does. Is ${auth.url.href} its address?`);
    }
    const { project, roles = [], catalog = [] } = parsed.data.token;
    if (project === undefined) {
        throw new errors/* UserError */.yo(`OpenStack: ${auth.from} names no project, and the credentials are for none by themselves. Set OS_PROJECT_ID, or OS_PROJECT_NAME with its domain.`);
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
/** With the version that the services leave out of their addresses. */
function endpointOf(catalog, auth, service, region) {
    const found = endpointsOf(catalog, auth, service).find(({ region_id: id, region: old }) => region === '' || (id ?? old) === region);
    if (found === undefined || !URL.canParse(found.url))
        return undefined;
    const url = new URL(found.url);
    if (!/^https?:$/.test(url.protocol))
        return undefined;
    const path = (0,cloud_auth/* withoutSlashes */.C2)(url.pathname);
    const version = { image: '/v2', network: '/v2.0', compute: '', volume: '' }[service];
    url.pathname = /\/v\d[\d.]*$/.test(path) ? path : `${path}${version}`;
    return url;
}

;// CONCATENATED MODULE: ./.build/providers/openstack/cloud/connect.js






/** The one way to a cloud: `OS_*` and clouds.yaml, with limits. Throws a UserError where it is not let in. */
const connectCloud = async (environment, { cloud, folder = process.cwd(), limits } = {}) => {
    const session = await openSession((0,clouds_file/* cloudAuth */.U)(environment, folder, cloud), environment, limits);
    return {
        project: session.project,
        projectName: session.projectName,
        roles: session.roles,
        region: session.region,
        regions: session.regions,
        has: session.has,
        address: (service, region) => session.address(service, region).href,
        glance: (region) => (0,glance/* glanceOf */.ue)(session, region),
        nova: (region) => novaOf(session, region),
        neutron: (region) => neutronOf(session, region),
        cinder: (region) => cinderOf(session, region),
    };
};


/***/ }),

/***/ 16680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _w: () => (/* binding */ listAll),
/* harmony export */   ll: () => (/* binding */ newestFirst),
/* harmony export */   ue: () => (/* binding */ glanceOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
/* harmony import */ var _naming_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7114);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70170);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42273);





const glanceImage = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .UUID */ .kk),
    name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullish(),
    status: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    owner: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullish(),
    visibility: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    tags: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).default([]),
    os_hidden: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(false),
    protected: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(false),
    size: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().nullish(),
    os_hash_algo: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullish(),
    os_hash_value: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullish(),
    disk_format: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullish(),
    container_format: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullish(),
    min_disk: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().default(0),
    min_ram: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().default(0),
});
const PAGE = '500';
const PATCH = 'application/openstack-images-v2.1-json-patch';
/** The images of a region. */
function glanceOf(session, region) {
    const whom = `Glance in ${region ?? session.region}`;
    const call = (asked) => session.call('image', region, asked);
    return {
        list: async (filters) => {
            const query = { sort: 'created_at:desc,id:desc', limit: PAGE, ...filters };
            return (0,_pages_js__WEBPACK_IMPORTED_MODULE_4__/* .allPages */ .S)(whom, async (marker) => {
                const reply = await call({ path: '/images', query: { ...query, ...(marker === undefined ? {} : { marker }) } });
                const { images, next } = (0,_pages_js__WEBPACK_IMPORTED_MODULE_4__/* .readReply */ .X)(whom, reply, zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ images: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(glanceImage), next: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullish() }));
                return {
                    items: images.map(imageOf),
                    next: next === null || next === undefined ? undefined : images.at(-1)?.id,
                };
            });
        },
        get: async (id) => {
            const reply = await call({ path: `/images/${idIn(id)}`, takes: [404] });
            return reply.status === 404 ? undefined : imageOf((0,_pages_js__WEBPACK_IMPORTED_MODULE_4__/* .readReply */ .X)(whom, reply, glanceImage));
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
            if (reply.status !== 200)
                return [];
            const form = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ members: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ member_id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), status: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })) });
            return (0,_pages_js__WEBPACK_IMPORTED_MODULE_4__/* .readReply */ .X)(whom, reply, form).members.map(({ member_id: project, status }) => ({ project, status }));
        },
        addMember: async (id, project) => {
            // One that is a member already is what was wanted.
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
            throw new _trouble_js__WEBPACK_IMPORTED_MODULE_2__/* .CloudError */ .K2(whom, opened.status, opened.status === 204 ? 'it has no content' : (0,_trouble_js__WEBPACK_IMPORTED_MODULE_2__/* .saidBy */ .TT)(opened.text));
        },
        upload: async (id, content, size) => {
            const length = size === undefined ? {} : { 'Content-Length': String(size) };
            const headers = { 'Content-Type': 'application/octet-stream', ...length };
            await call({ method: 'PUT', path: `/images/${idIn(id)}/file`, body: content, headers });
        },
    };
}
/** Those whatever their `os_hidden` is: Glance gives only one kind at a time. */
async function listAll(glance, filters) {
    const [shown, hidden] = await Promise.all([glance.list(filters), glance.list({ ...filters, os_hidden: 'true' })]);
    return [...new Map([...shown, ...hidden].map((image) => [image.id, image])).values()];
}
/** Refuses to make a part of an address of what is no id. */
function idIn(id) {
    if (_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .UUID */ .kk.test(id))
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
        if (!_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .ATTRIBUTES */ .iw.has(name) && typeof value === 'string')
            properties[name] = value;
    }
    const { os_hash_algo: algorithm, os_hash_value: hash } = told;
    return {
        id: told.id,
        name: told.name ?? '',
        status: told.status,
        owner: told.owner ?? null,
        visibility: told.visibility,
        created: (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .utcOf */ .ym)(told.created_at),
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
/** Newest first; of one second, by id. */
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

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ allPages),
/* harmony export */   X: () => (/* binding */ readReply)
/* harmony export */ });
/** Pages that are followed; a project with more than that of anything is not looked through. */
const MOST_PAGES = 200;
/** An answer that a service gave with 200, and that nobody can read. */
class UnreadableError extends Error {
    name = 'UnreadableError';
}
/** A member of a reply's JSON, of a known form. Throws an UnreadableError. */
function readReply(whom, reply, form) {
    let value;
    try {
        value = JSON.parse(reply.text);
    }
    catch {
        throw new UnreadableError(`${whom} answered with what is no JSON`);
    }
    const read = form.safeParse(value);
    if (read.success)
        return read.data;
    const [first] = read.error.issues;
    throw new UnreadableError(`${whom} answered in another form than its API has: ${first?.path.join('.') ?? ''} ${first?.message ?? ''}`);
}
/**
 * All items of a list, page after page.
 * @param page reads the page after a marker, the first without one; `next` is the marker of the page after it
 */
async function allPages(whom, page) {
    const all = [];
    const seen = new Set();
    let marker;
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
        const { items, next } = await page(marker);
        all.push(...items);
        // A service that gives the same page again and again is at its end.
        if (next === undefined || items.length === 0 || seen.has(next))
            return all;
        seen.add(next);
        marker = next;
    }
    throw new UnreadableError(`${whom} gives more than ${MOST_PAGES} pages of one list`);
}


/***/ }),

/***/ 42273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ Silence),
/* harmony export */   K2: () => (/* binding */ CloudError),
/* harmony export */   Ro: () => (/* binding */ hasStatus),
/* harmony export */   TT: () => (/* binding */ saidBy),
/* harmony export */   Tq: () => (/* binding */ isAnswer)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

const LONGEST = 300;
/** A service of the cloud answered, and not with what was asked for. */
class CloudError extends Error {
    name = 'CloudError';
    status;
    /** @param said what the service gives as its reason; empty: none */
    constructor(whom, status, said) {
        super(`${whom}: ${meaningOf(status)}HTTP ${status}${said === '' ? '' : ` (${said})`}`);
        this.status = status;
    }
}
/** Nobody answered, or what came was no answer. */
class Silence extends Error {
    name = 'Silence';
    /** Whether it never got so far that something could have been done. */
    isUnsent;
    /** Whether to ask again would not help: the time is over, or what answers is none of this cloud. */
    isFinal;
    constructor(whom, why, { isUnsent = false, isFinal = false }) {
        super(`${whom} could not be asked: ${why}`);
        this.isUnsent = isUnsent;
        this.isFinal = isFinal;
    }
    /** @param isSent whether the question may have arrived */
    static of(whom, error, isSent) {
        const code = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(error) ?? '';
        const isUnsent = !isSent || code === 'ECONNREFUSED' || code === 'ENOTFOUND';
        const isCertificate = /CERT|UNABLE_TO_VERIFY|SELF_SIGNED/.test(code);
        const why = isCertificate
            ? `its certificate is of an authority that this machine does not know (${code}); name the file of it in OS_CACERT, or as cacert of the cloud in clouds.yaml`
            : plain(error instanceof AggregateError ? error.errors.map(_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD).join('; ') : (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
        return new Silence(whom, why === '' ? code : why, { isUnsent, isFinal: isCertificate });
    }
}
/** Whether the service itself answered, if only by a refusal. */
function isAnswer(error) {
    return error instanceof CloudError;
}
function hasStatus(error, ...statuses) {
    return error instanceof CloudError && statuses.includes(error.status);
}
/** What the status means to whoever reads it. */
function meaningOf(status) {
    if (status === 401)
        return 'the credentials are not taken, or have expired; ';
    if (status === 403)
        return 'the credentials may not do that, or a quota is used up; ';
    if (status === 413)
        return 'a quota of the project is used up; ';
    if (status === 429)
        return 'it takes no more questions at the moment; ';
    return status >= 500 ? 'the service itself has trouble; ' : '';
}
/**
 * The reason in the body of a refusal: JSON with a `message` (Keystone, Nova, Neutron, Cinder), or a page with the words in it
 * (Glance's webob). A stranger's words on a line of ours.
 */
function saidBy(text) {
    try {
        const found = messageIn(JSON.parse(text), 3);
        if (found !== undefined)
            return plain(found);
    }
    catch {
        // A page.
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


/***/ })

};
