export const id = 1816;
export const ids = [1816];
export const modules = {

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

/***/ 51816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ matches),
/* harmony export */   newestCloudImage: () => (/* binding */ newestCloudImage)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _cloud_glance_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16680);


/** The newest active image that fits. Throws a UserError. */
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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`source.openstack: ${wanted} could not be looked for: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}.`);
    }
    const [newest] = images.filter((image) => fits(image, { ...request, owner })).toSorted(_cloud_glance_js__WEBPACK_IMPORTED_MODULE_1__/* .newestFirst */ .ll);
    if (newest !== undefined)
        return { of: 'openstack', id: newest.id, name: newest.name };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`source.openstack: no active image in ${region} is ${wanted}. Of images of the visibility "community" the project sees none unless \`visibility\` says so; in a name * stands for any text.`);
}
/** Each condition is looked at on each image: what Glance does with a filter that it does not know differs by version. */
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
/** A glob over a whole text, in time that grows with the product of both at most. */
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


/***/ })

};
