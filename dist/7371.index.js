export const id = 7371;
export const ids = [7371];
export const modules = {

/***/ 45237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ isOtherBuild)
/* harmony export */ });
/** Whether a build, as Packer's lines name it, is another provider's. HCL: `[build.]TYPE.NAME`; JSON: any name. */
function isOtherBuild(build, { otherBuilds }) {
    return otherBuilds.includes(build) || otherBuilds.includes(build.split('.').at(-2) ?? '');
}


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


/***/ }),

/***/ 47371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cloudRequest: () => (/* binding */ cloudRequest),
  sweepOpenstack: () => (/* binding */ sweepOpenstack)
});

// EXTERNAL MODULE: ./.build/core/clock.js
var clock = __webpack_require__(94850);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/image/leftover.js
var leftover = __webpack_require__(79825);
// EXTERNAL MODULE: ./.build/image/provider-bake.js
var provider_bake = __webpack_require__(45237);
// EXTERNAL MODULE: ./.build/providers/openstack/naming.js
var naming = __webpack_require__(7114);
// EXTERNAL MODULE: ./.build/providers/openstack/packer-output.js
var packer_output = __webpack_require__(22388);
// EXTERNAL MODULE: ./.build/providers/openstack/cloud/trouble.js
var trouble = __webpack_require__(42273);
;// CONCATENATED MODULE: ./.build/providers/openstack/sweep/findings.js



const LONGEST_REASON = 300;
/**
 * What a sweep finds in one region. Each call is on its own: a refusal is noted, and all else goes on. A service that does not
 * answer is asked once, and no more.
 */
class CloudFindings {
    #region;
    #isDry;
    #tell;
    #found = [];
    /** Why a service is not asked any more: another one may answer all the same. */
    #silence = new Map();
    constructor(region, isDry, tell) {
        this.#region = region;
        this.#isDry = isDry;
        this.#tell = tell;
    }
    get all() {
        return this.#found;
    }
    /** The answer; undefined after noting that there was none. `what` is told of what may be there, with what shows it. */
    async ask(service, what, command, look) {
        let silence = this.#silence.get(service);
        try {
            if (silence === undefined)
                return await look();
        }
        catch (error) {
            if ((0,trouble/* isAnswer */.Tq)(error)) {
                this.#unchecked(what, refusal(error), command);
                return undefined;
            }
            silence = (0,errors/* messageOf */.bD)(error);
            this.#silence.set(service, silence);
        }
        this.#unchecked(what, (0,leftover/* unanswered */.bj)(silence), command);
        return undefined;
    }
    /** Whether it is gone. */
    async remove({ service, kind, id, reason, command, remove }) {
        if (this.#isDry) {
            this.left(kind, id, 'kept as keep-on-failure asks', command);
            return false;
        }
        const silence = this.#silence.get(service);
        if (silence !== undefined) {
            this.left(kind, id, silence, command);
            return false;
        }
        try {
            await remove();
            this.#add({ kind, id, state: 'removed', reason, command: null });
            return true;
        }
        catch (error) {
            if (!(0,trouble/* isAnswer */.Tq)(error))
                this.#silence.set(service, (0,errors/* messageOf */.bD)(error));
            this.left(kind, id, refusal(error), command);
            return false;
        }
    }
    left(kind, id, reason, command) {
        this.#add({ kind, id, state: 'left', reason, command });
    }
    #unchecked(id, reason, command) {
        this.#add({ kind: 'unknown', id, state: 'unchecked', reason, command });
    }
    #add(one) {
        if (this.#found.some(({ kind, id }) => kind === one.kind && id === one.id))
            return;
        const command = one.command === null ? null : `${one.command}${this.#option()}`;
        const whole = { ...one, region: this.#region === '' ? null : this.#region, command };
        this.#found.push(whole);
        this.#tell(whole);
    }
    #option() {
        return /^[\w.-]{1,64}$/.test(this.#region) ? ` --os-region-name ${this.#region}` : '';
    }
}
function refusal(error) {
    const said = (0,errors/* messageOf */.bD)(error).replace(/\s+/g, ' ').slice(0, LONGEST_REASON);
    return (0,trouble/* hasStatus */.Ro)(error, 403) ? `the credentials may not do that: ${said}` : said;
}

// EXTERNAL MODULE: ./.build/providers/openstack/cloud/glance.js
var cloud_glance = __webpack_require__(16680);
;// CONCATENATED MODULE: ./.build/providers/openstack/sweep/ownership.js
// What of a project is a bake's own: only what the cloud's own links tie to a random name that Packer made up, or to a random
// id that the cloud gave, told before any guest could speak. Names of people's choice and later lines prove nothing; a time
// only forbids. Of each thing the project is looked at, too: the credentials may see others'.
/** Clocks of the runner and of the cloud differ a little. The slack makes a time forbid less; it never lets anything in. */
const CLOCK_SLACK_MS = 5 * 60_000;
/** Whether the cloud says that something was there before the bake began; where it does not tell, nothing is forbidden. */
function isOlder(time, startedAt) {
    return time > 0 && time < startedAt - CLOCK_SLACK_MS;
}
/** Nova may pass over a filter by key pair, and give all servers of a project: each is looked at. */
function ownServers(seen, signs) {
    return seen.filter(({ id, project, keyPair, created }) => project === signs.project &&
        !isOlder(created, signs.startedAt) &&
        ((keyPair !== null && signs.keyPairs.has(keyPair)) || signs.servers.has(id)));
}
/** Made by Nova of one of our servers. A template may set the property as it likes, and so it is held against owner and time. */
function ownImages(seen, servers, { project, startedAt }) {
    return seen.filter(({ owner, created, properties }) => owner === project &&
        servers.has(properties['instance_uuid'] ?? '') &&
        created !== null &&
        !isOlder(Date.parse(created), startedAt));
}
/** An address that the builder said to have made, at a port of ours or at none. */
function isOwnAddress({ project, port }, ports, own) {
    return project === own.project && (port === null || ports.has(port));
}
/** A volume of that generated name and id, which nobody else's server has. */
function isOwnVolume(volume, name, servers, { project, startedAt }) {
    return (volume.name === name &&
        (volume.project === null || volume.project === project) &&
        !isOlder(volume.created, startedAt) &&
        volume.servers.every((server) => servers.has(server)));
}

;// CONCATENATED MODULE: ./.build/providers/openstack/sweep/region-sweep.js




const PAUSE_MS = 1000;
/**
 * The sweep of one region. Servers first, since they cost, and what they hold cannot go before them; key pairs last, since
 * every proof begins with them: whoever comes after a sweep that was cut short finds them still.
 */
async function sweepRegion(cloud, region, request, findings) {
    const { startedAt } = request;
    const nova = cloud.nova(region);
    const signs = {
        project: cloud.project,
        startedAt,
        keyPairs: new Set(request.keyPairs),
        servers: new Set(request.servers),
    };
    const told = [...signs.keyPairs, ...signs.servers].join(', ');
    const seen = await findings.ask('compute', `servers of ${told}`, 'openstack server list --long', () => nova.servers());
    const own = ownServers(seen ?? [], signs);
    // Also those that Packer has taken away itself: what was made of them leads back to their ids.
    const servers = new Set([...own.map(({ id }) => id), ...request.servers]);
    const ports = await portsOf(cloud, region, request, own.map(({ id }) => id), findings);
    for (const { id, keyPair } of own) {
        const reason = keyPair !== null && signs.keyPairs.has(keyPair)
            ? `its key pair ${keyPair} is this bake's own`
            : 'this bake started it';
        await findings.remove({
            service: 'compute',
            kind: 'server',
            id,
            reason,
            command: `openstack server delete --wait ${id}`,
            remove: () => removeServer(cloud, region, id, request.deadline),
        });
    }
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
/** Nova takes the request at once, and the server away in its own time. */
async function removeServer(cloud, region, id, deadline) {
    const nova = cloud.nova(region);
    await nova.removeServer(id);
    for (;;) {
        const server = await nova.server(id);
        // Clouds that delete softly show it for hours or days more.
        if (server === undefined || /^(?:SOFT_)?DELETED$/.test(server.status))
            return;
        if ((0,clock/* steadyNow */.rj)() + PAUSE_MS > deadline)
            throw new Error(`it was asked to go, and is still ${server.status}`);
        await (0,clock/* waitFor */.fm)(PAUSE_MS);
    }
}
/** Asked before the servers go: with them go their ports, and the links of their addresses. */
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
async function removeAddresses(cloud, region, { floatingIps }, held, findings) {
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
async function removeVolumes(cloud, region, { volumes, startedAt, deadline }, servers, findings) {
    for (const { name, id } of volumes) {
        const cinder = cloud.cinder(region);
        const command = `openstack volume delete ${id}`;
        const volume = await findings.ask('volume', `volume ${id}`, `openstack volume show ${id}`, () => cinder.volume(id));
        if (volume === undefined || volume.status === 'deleting')
            continue;
        if (!(0,packer_output/* isGeneratedName */.d8)(name) || !isOwnVolume(volume, name, servers, { project: cloud.project, startedAt })) {
            findings.left('volume', id, 'this bake waited for it, but nothing proves that it is no one else’s', command);
            continue;
        }
        const remove = async () => {
            // Cinder deletes none that is still being made, or still let go of by a server.
            for (;;) {
                const now = await cinder.volume(id);
                if (now === undefined || /^(?:available|error\w*)$/.test(now.status))
                    break;
                if ((0,clock/* steadyNow */.rj)() + PAUSE_MS > deadline)
                    throw new Error(`it is still ${now.status}`);
                await (0,clock/* waitFor */.fm)(PAUSE_MS);
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
        const seen = await findings.ask('image', `images made of ${server}`, `openstack image list --property instance_uuid=${server}`, () => (0,cloud_glance/* listAll */._w)(glance, { instance_uuid: server, owner: project }));
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
        // One that is of another server is somebody else's, whatever the log says.
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








/** Under which the ledger keeps what these lines told. */
const OPENSTACK = 'openstack';
/** A call gets this long: a runner that was cancelled does not wait. */
const CALL_MS = 15_000;
const TRIES = 4;
/** Removes what the cloud itself ties to this bake, lists what it does not, and says where nobody looked. */
async function sweepOpenstack(request, connect) {
    const asked = cloudRequest(request);
    const { onFound } = request;
    const unasked = otherProject(request);
    for (const one of unasked)
        onFound(one);
    if (!isAnythingToFind(asked))
        return unasked;
    const signal = AbortSignal.timeout(Math.max(0, request.deadline - (0,clock/* steadyNow */.rj)()));
    let cloud;
    try {
        cloud = await connect(request.environment, { limits: { callMs: CALL_MS, tries: TRIES, signal } });
    }
    catch (error) {
        return [...unasked, silent(asked, (0,errors/* messageOf */.bD)(error))];
    }
    const regions = regionsOf(request.regions, cloud);
    const swept = await Promise.all(regions.map(async (region) => {
        const findings = new CloudFindings(region, request.keepOnFailure, onFound);
        try {
            await sweepRegion(cloud, region, asked, findings);
        }
        catch (error) {
            findings.left('unknown', `what this bake left in ${region}`, (0,leftover/* unanswered */.bj)(error), 'openstack server list --long');
        }
        return findings.all;
    }));
    return [...swept.flat(), ...unasked];
}
/**
 * The own region too, where a build goes that names none: another build may name one. Of those that this cloud has not, as
 * another provider's builds name them, nothing can be there.
 */
function regionsOf(named, cloud) {
    const { region, regions, has } = cloud;
    const others = named.includes(naming/* ANY_REGION */.IM) ? [...named, ...regions] : named;
    return [...new Set([region, ...others.filter((one) => has('compute', one) || has('image', one))])];
}
/** What Packer's lines tell, sorted into what proves something and what does not. */
function cloudRequest(request) {
    const { words, claims } = request;
    const all = words.told(OPENSTACK);
    const own = all.filter((one) => !(0,provider_bake/* isOtherBuild */.X)(one.build, request));
    const trusted = (from, kind) => [
        ...new Set(from.flatMap((one) => [...one.trusted(kind)])),
    ];
    const hasOwnPairs = !claims.includes(packer_output/* NAMES_KEY_PAIRS */.tQ);
    const pairs = trusted(own, 'key-pair').filter(packer_output/* isGeneratedName */.d8);
    return {
        startedAt: request.startedAt,
        keyPairs: hasOwnPairs ? pairs : [],
        namedKeyPairs: [...trusted(own, 'named-key-pair'), ...(hasOwnPairs ? [] : pairs)],
        servers: trusted(own, 'server'),
        floatingIps: trusted(own, 'floating-ip'),
        volumes: trusted(own, 'volume').flatMap((text) => {
            const [, name, id] = /^([\w.@-]+) \(volume id: ([0-9a-f-]{36})$/.exec(text) ?? [];
            return name === undefined || id === undefined ? [] : [{ name, id }];
        }),
        sourceImages: trusted(own, 'source-image'),
        sourceNames: trusted(own, 'source-name').filter(packer_output/* isGeneratedName */.d8),
        hintedImages: [...new Set(own.flatMap(({ hinted }) => [...hinted('image')]))],
        kept: new Set([...words.artifacts.map(({ id }) => id).filter((id) => naming/* UUID */.kk.test(id)), ...request.kept]),
        deadline: request.deadline,
    };
}
function isAnythingToFind(asked) {
    const { keyPairs, namedKeyPairs, servers, floatingIps, volumes, sourceImages, hintedImages } = asked;
    return [keyPairs, namedKeyPairs, servers, floatingIps, volumes, sourceImages, hintedImages].some(({ length }) => length > 0);
}
/** With other credentials there may be another project. */
function otherProject({ claims, words }) {
    const began = words.told(OPENSTACK).some(({ trusted }) => trusted('key-pair').size + trusted('launched').size > 0);
    if (!claims.includes(packer_output/* OWN_CREDENTIALS */.MQ) || !began)
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
        reason: (0,leftover/* unanswered */.bj)(reason),
        command: 'openstack server list --long',
    };
}


/***/ })

};
