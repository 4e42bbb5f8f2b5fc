export const id = 182;
export const ids = [182,1816];
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

/***/ 80914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ VERIFIED_IN),
/* harmony export */   $r: () => (/* binding */ propertyOf),
/* harmony export */   Bv: () => (/* binding */ BUILD),
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   H3: () => (/* binding */ propertyChanges),
/* harmony export */   Sy: () => (/* binding */ COPY_OF),
/* harmony export */   VV: () => (/* binding */ placeIn),
/* harmony export */   W1: () => (/* binding */ IMAGE),
/* harmony export */   XS: () => (/* binding */ regionsOfPlaces),
/* harmony export */   _: () => (/* binding */ KEY),
/* harmony export */   aM: () => (/* binding */ copiedProperties),
/* harmony export */   g4: () => (/* binding */ REF),
/* harmony export */   hD: () => (/* binding */ PACKER),
/* harmony export */   no: () => (/* binding */ IMAGES),
/* harmony export */   nz: () => (/* binding */ markChanges),
/* harmony export */   oq: () => (/* binding */ RUN),
/* harmony export */   p4: () => (/* binding */ isVerified),
/* harmony export */   rZ: () => (/* binding */ isMarked),
/* harmony export */   yN: () => (/* binding */ placesIn),
/* harmony export */   zX: () => (/* binding */ VERIFIED)
/* harmony export */ });
/* harmony import */ var _naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7114);

// Properties by which images are found again. Nova gives a snapshot all properties of the image that its server was started
// from: a mark counts only on the image whose own id stands beside it.
const PREFIX = 'bakehouse_';
const KEY = `${PREFIX}key`;
/** The id of the image that these marks are of. */
const IMAGE = `${PREFIX}image`;
const BUILD = `${PREFIX}build`;
/** What its bake made in all: `build@region`, with blanks between. */
const IMAGES = `${PREFIX}images`;
/** The run that baked it. */
const RUN = `${PREFIX}run`;
/** The version of the Packer that baked it. */
const PACKER = `${PREFIX}packer`;
/** The ref of the run that baked it, as refs/heads/main. */
const REF = `${PREFIX}ref`;
/** The id of the image that passed its tests. */
const VERIFIED = `${PREFIX}verified`;
/** The id of the image that it is a copy of, in another region or cloud. */
const COPY_OF = `${PREFIX}copy_of`;
/** The run whose tests it passed; for people. */
const VERIFIED_IN = `${PREFIX}verified_in`;
/** Whether it was marked by Bakehouse itself, and did not inherit its marks. */
function isMarked({ id, properties }) {
    return properties[IMAGE] === id;
}
/** A mark of its own; undefined where it has none, or an inherited one. */
function markOf(image, name) {
    return isMarked(image) ? image.properties[name] : undefined;
}
/** Whether this very image passed its tests. */
function isVerified(image) {
    return markOf(image, VERIFIED) === image.id;
}
/** The place of an image in its bake. */
function placeIn(build, region) {
    return `${encodeURIComponent(build.toWellFormed())}@${encodeURIComponent(region.toWellFormed())}`;
}
/** The places of a bake, as that mark tells them; undefined where it is none of ours. */
function placesIn(text) {
    const places = text.split(' ');
    const areOurs = places.every((place) => /^[^@\s]+@[^@\s]+$/.test(place) && isEncoded(place));
    return areOurs ? new Set(places) : undefined;
}
/** The regions of such places. */
function regionsOfPlaces(places) {
    return [...new Set([...places].map((place) => decodeURIComponent(place.split('@')[1] ?? '')))];
}
function isEncoded(text) {
    try {
        decodeURIComponent(text);
        return true;
    }
    catch {
        return false;
    }
}
/** A tag of a bake as a property: `bakehouse:leg` is `bakehouse_leg`. */
function propertyOf(tag) {
    return tag.startsWith('bakehouse:') ? `${PREFIX}${tag.slice('bakehouse:'.length)}` : tag;
}
/**
 * What gives an image exactly these marks, in one call: what it inherited of ours, and is not set anew, goes. Empty where it
 * has them. That it passed its own tests stays.
 */
function markChanges(image, marks) {
    const wanted = { ...marks, [IMAGE]: image.id };
    const stays = (name) => !name.startsWith(PREFIX) || name in wanted || ([VERIFIED, VERIFIED_IN].includes(name) && isVerified(image));
    return [
        ...propertyChanges(image, wanted),
        ...Object.keys(image.properties)
            .filter((name) => !stays(name))
            .map(removal),
    ];
}
/** What gives an image these properties, and touches no other. */
function propertyChanges({ properties }, wanted) {
    return Object.entries(wanted)
        .filter(([name, value]) => properties[name] !== value)
        .map(([name, value]) => ({ op: 'add', path: name, value }));
}
function removal(path) {
    return { op: 'remove', path };
}
/** Of Nova: what it says of the server that an image was made of, and no other image can have. */
const OF_THE_SERVER = /^(?:instance_uuid|base_image_ref|user_id|owner_id|owner_user_name|owner_project_name|boot_roles|image_location|image_state|kernel_id|ramdisk_id|block_device_mapping|bdm_v2|root_device_name)$/;
/** The properties that a copy in another place has too: nothing of ours, of Glance's own, or of the server. */
function copiedProperties({ properties }) {
    const isCopied = (name) => !name.startsWith(PREFIX) && !name.startsWith('os_glance') && !_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .ATTRIBUTES */ .iw.has(name) && !OF_THE_SERVER.test(name);
    return Object.fromEntries(Object.entries(properties).filter(([name]) => isCopied(name)));
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


/***/ }),

/***/ 90182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createOpenstackPublisher: () => (/* binding */ createOpenstackPublisher)
});

// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/values.js
var values = __webpack_require__(1252);
// EXTERNAL MODULE: ./.build/publish/files/item.js
var item = __webpack_require__(21887);
// EXTERNAL MODULE: ./.build/image/provider-target.js
var provider_target = __webpack_require__(8869);
// EXTERNAL MODULE: ./.build/providers/openstack/naming.js
var naming = __webpack_require__(7114);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./.build/providers/openstack/cloud/glance.js
var cloud_glance = __webpack_require__(16680);
// EXTERNAL MODULE: ./.build/providers/openstack/image-marks.js
var image_marks = __webpack_require__(80914);
// EXTERNAL MODULE: ./.build/providers/openstack/newest.js
var openstack_newest = __webpack_require__(51816);
;// CONCATENATED MODULE: ./.build/providers/openstack/publish/steps.js


/** What there is to do of a phase, or why nothing may be done. Of `replicate` only what sets the image itself back into use. */
function cloudSteps(phase, place, fields, look, glance) {
    if (phase === 'replicate')
        return back(place, look, glance);
    if (phase === 'share')
        return shared(place, fields, look, glance);
    if (phase === 'expose')
        return exposed(place, fields, look, glance);
    return phase === 'point' ? [...named(place, look, glance), ...setAside(place, fields, look, glance)] : [];
}
function cloudChange(place, phase, what, before, after) {
    return {
        target: place.target,
        kind: 'openstack',
        leg: place.candidate.leg,
        region: place.label,
        phase,
        what,
        before,
        after,
    };
}
/** How the image is called in what is said of it. */
function called(place, { image, isThere }) {
    return isThere ? image.id : `the copy of ${place.source.id}`;
}
/** Why a target must not be carried out at a place; null: nothing speaks against it. */
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
/** An image that was set aside by a later one, and is published again. */
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
    const changes = [...(0,image_marks/* propertyChanges */.H3)(image, wanted)];
    const members = wantedMembers(place, fields, look);
    const isToBeShared = wantedVisibility(place, fields, look) === 'shared' && image.visibility !== 'shared';
    // One that everybody sees is not taken back before it is seen who else is to have it.
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
        // Before all see it.
        ['protected', image.isProtected, fields.protected || image.isProtected],
        ['os_hidden', image.isHidden, false],
        ['visibility', image.visibility, wantedVisibility(place, fields, look)],
    ];
    // What shares it was changed in the phase before.
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
/** The new one gets the name first: for one request two have it, and at no moment none. */
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
/** By their ids, one after the other; the name goes last, as by it a run that comes after a kill finds what is left to do. */
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
/** Properties of the newest previous image that the target wants on the new one: none that are marks, or say where it came from. */
function fromPrevious(fields, { previous: [newest] }) {
    const globs = fields['properties-from-previous'];
    if (newest === undefined || globs.length === 0)
        return {};
    const all = Object.entries((0,image_marks/* copiedProperties */.aM)(newest));
    return Object.fromEntries(all.filter(([name]) => globs.some((glob) => (0,openstack_newest/* matches */.c)(name, glob))));
}
function wantedMembers(place, fields, look) {
    const before = fields['members-from-previous'] ? look.previousMembers : [];
    return [...new Set([...place.members, ...before])].filter((project) => project !== look.image.owner);
}
function unwantedMembers(place, fields, look) {
    if (fields['member-mode'] !== 'exact' || look.image.visibility !== 'shared')
        return [];
    // Once the previous one is set aside nobody can say any more who had it, and so came by this one.
    if (fields['members-from-previous'] && look.previous.length === 0)
        return [];
    const wanted = wantedMembers(place, fields, look);
    return look.members.map(({ project }) => project).filter((project) => !wanted.includes(project));
}
/** As it is, where the target does not say. */
function wantedVisibility(place, fields, look) {
    const said = fields.visibility === 'previous' ? look.previous[0]?.visibility : fields.visibility;
    if (said !== undefined)
        return said;
    return wantedMembers(place, fields, look).length > 0 ? 'shared' : look.image.visibility;
}
/** Of own images of a name, those that count as previous ones, and those that do not. */
function partedByMaker(images, current, takeOver) {
    const others = images.filter(({ id, status }) => id !== current && (status === 'active' || status === 'deactivated'));
    const counts = (image) => takeOver || (0,image_marks/* isMarked */.rZ)(image);
    return { previous: others.filter(counts), strangers: others.filter((image) => !counts(image)) };
}
function listed(all) {
    const shown = all.slice(0, 3).join(', ');
    return all.length > 3 ? `${shown} and ${all.length - 3} more` : shown;
}

;// CONCATENATED MODULE: ./.build/providers/openstack/publish/copying.js






/** Glance gives no id twice: a copy that failed, or was deleted, takes the next one. */
const MOST_COPIES = 20;
/**
 * The id of the n-th copy of an image in a project: the same in every run, so that a copy is never made twice. Nobody who only
 * has the properties of a copy, as what a server was made of has, has its id.
 */
function copyId(source, project, address, attempt) {
    const parts = ['bakehouse copy', source.id, source.hash ?? '', project, address, String(attempt)];
    const hex = (0,external_node_crypto_.createHash)('sha256').update(parts.join('\n')).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
/** Those of this project whose ids only copies of that image have. */
async function findCopies(glance, source, project, address) {
    const ids = new Set(Array.from({ length: MOST_COPIES }, (_, attempt) => copyId(source, project, address, attempt)));
    const seen = await (0,cloud_glance/* listAll */._w)(glance, { [image_marks/* COPY_OF */.Sy]: source.id, owner: project });
    const own = seen.filter(({ id, owner }) => owner === project && ids.has(id));
    const isWhole = (image) => (image.status === 'active' || image.status === 'deactivated') && image.hash === source.hash;
    return { copy: own.find(isWhole) ?? null, halves: own.filter((image) => !isWhole(image)) };
}
/** What a copy will be, as far as it is known before it is made. */
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
/** That it is a copy, and of what, is a mark of its own; that its bake passed tests is said of the image that did. */
function copyProperties(source, id) {
    const told = ['leg', 'tier', 'run', 'commit', 'ref'].flatMap((one) => {
        const value = (0,image_marks/* markOf */.Fg)(source, `bakehouse_${one}`);
        return value === undefined ? [] : [[`bakehouse_${one}`, value]];
    });
    return { ...(0,image_marks/* copiedProperties */.aM)(source), ...Object.fromEntries(told), [image_marks/* COPY_OF */.Sy]: source.id, [image_marks/* IMAGE */.W1]: id };
}
/** Streams an image from one place to another; what arrives is held against its hash. Resolves with the copy. */
async function copyImage(request) {
    const { place, source, to, project, address, halves, ledger } = request;
    const algorithm = algorithmOf(source);
    if (!(0,external_node_crypto_.getHashes)().includes(algorithm))
        throw new Error(`its hash is ${algorithm}, which nobody here can compute`);
    for (const { id, status } of halves) {
        await ledger.change(cloudChange(place, 'replicate', `remove ${id}, a copy that was not finished`, status, null), () => to.remove(id));
    }
    for (let attempt = 0; attempt < MOST_COPIES; attempt += 1) {
        const id = copyId(source, project, address, attempt);
        const planned = plannedCopy(source, id, project);
        const made = await ledger.change(copyChange(place, source), () => to.create(newImageOf(planned)));
        if (made === 'created')
            return fillCopy(request, id);
    }
    throw new Error(`${MOST_COPIES} copies of ${source.id} were made there and deleted again; bake it anew`);
}
function copyChange(place, source) {
    return cloudChange(place, 'replicate', `copy ${source.id} from ${place.source.region}`, null, source.hash?.slice(0, 24) ?? null);
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
            // Nothing goes on for a run that was cancelled, also while the answer was waited for.
            const stop = () => content.destroy(new Error('the run was cancelled'));
            if (ledger.signal.aborted)
                stop();
            ledger.signal.addEventListener('abort', stop, { once: true });
            try {
                await to.upload(id, watched, source.size ?? undefined);
            }
            finally {
                ledger.signal.removeEventListener('abort', stop);
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
        // Glance takes no second upload under that id.
        const left = await ledger
            .change(cloudChange(place, 'replicate', `remove ${id}, a copy that failed`, null, null), () => to.remove(id))
            .then(() => '', () => `; what there is of ${id} stays until the next run removes it`);
        throw new Error(`it could not be copied: ${(0,errors/* messageOf */.bD)(error)}${left}`, { cause: error });
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

// EXTERNAL MODULE: ./.build/image/placeholder.js
var placeholder = __webpack_require__(90881);
// EXTERNAL MODULE: ./.build/providers/openstack/publish/fields.js
var publish_fields = __webpack_require__(48315);
;// CONCATENATED MODULE: ./.build/providers/openstack/publish/place.js



/** Where all images of a target are to be: where they were baked, and in the regions and clouds that it names. */
function cloudPlaces(target) {
    const places = [];
    const refusals = [];
    for (const candidate of target.candidates) {
        const where = `Target "${target.name}" of ${candidate.leg}`;
        const images = candidate.images.filter(({ provider }) => provider === 'openstack');
        if (images.length === 0) {
            const others = [...new Set(candidate.images.map(({ provider }) => provider))].join(', ') || 'no image';
            refusals.push(`${where}: "openstack" publishes images of OpenStack, but the leg has ${others}.`);
            continue;
        }
        try {
            places.push(...placesOfLeg(target, candidate, images));
        }
        catch (error) {
            refusals.push(`${where}: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    return { places, refusals: [...refusals, ...rivals(target, places)] };
}
function placesOfLeg(target, candidate, images) {
    const regions = target.fields.regions.map((region) => checked((0,placeholder/* fill */.GS)(region, candidate.values), publish_fields/* regionProblem */.Og));
    const clouds = target.fields.clouds.map((cloud) => checked((0,placeholder/* fill */.GS)(cloud, candidate.values), publish_fields/* cloudProblem */.Dl));
    return [...new Set(images.map(({ build }) => build))].flatMap((build) => {
        const own = images.filter((image) => image.build === build);
        // The first one of the record, so that every run copies the same one.
        const [first] = own;
        if (first === undefined)
            return [];
        const homes = new Set(own.map(({ region }) => region));
        return [
            ...own.map((source) => placeAt(target, candidate, source, { cloud: null, region: source.region, label: source.region, isHome: true })),
            ...[...new Set(regions)]
                .filter((region) => !homes.has(region))
                .map((region) => placeAt(target, candidate, first, { cloud: null, region, label: region, isHome: false })),
            ...[...new Set(clouds)].map((label) => {
                const [cloud = '', region = null] = label.split('/');
                return placeAt(target, candidate, first, { cloud, region, label, isHome: false });
            }),
        ];
    });
}
function placeAt({ name: target, fields, bestEffort }, candidate, source, where) {
    const values = new Map([...candidate.values, ['region', where.label], ['build', source.build]]);
    return {
        target,
        candidate,
        source,
        ...where,
        isRequired: !bestEffort.has(where.label),
        name: fields.name === undefined ? null : checked((0,placeholder/* fill */.GS)(fields.name, values), publish_fields/* publishedNameProblem */.z$),
        members: [...new Set(fields.members.map((member) => checked((0,placeholder/* fill */.GS)(member, values), publish_fields/* memberProblem */.c_)))],
        properties: Object.fromEntries(Object.entries(fields.properties).map(([name, value]) => [name, (0,placeholder/* fill */.GS)(value, values)])),
        warehouse: (published, created) => checked((0,placeholder/* fill */.GS)(fields.warehouse, new Map([...values, ['published', published], ['created', created]])), publish_fields/* publishedNameProblem */.z$),
    };
}
/** Two images cannot both be what one name means. */
function rivals({ fields }, places) {
    if (fields.previous === 'keep')
        return [];
    const owners = new Map();
    const refusals = [];
    for (const place of places) {
        const at = `${place.name ?? ''} in ${place.label}`;
        const other = owners.get(at);
        owners.set(at, other ?? place);
        if (other === undefined || other.source.id === place.source.id)
            continue;
        const both = [other, place].map(({ candidate, source }) => `${candidate.leg} (${source.build})`).join(' and ');
        refusals.push(`Target "${place.target}": ${both} would both be called ${at}, and each would set the other aside. Tell them apart in "name", for instance by {image}, an axis or {build}.`);
    }
    return refusals;
}
function checked(text, problemOf) {
    const problem = problemOf(text);
    if (problem !== null)
        throw new Error(problem);
    return text;
}

;// CONCATENATED MODULE: ./.build/providers/openstack/publish/publisher.js








const NOTHING_YET = { status: 'skipped', id: null, message: 'nothing was done for it yet' };
/**
 * Publishes images of Glance for all legs that name a target. It decides by what Glance says alone; each phase looks again, and
 * changes only what differs, each by one call.
 */
function createOpenstackPublisher(target, open) {
    const { places, refusals } = cloudPlaces(target);
    const clouds = new Map();
    const world = (cloud) => {
        const opened = clouds.get(cloud) ?? open(cloud);
        clouds.set(cloud, opened);
        return opened;
    };
    const run = new TargetRun(target, places, world);
    return {
        target: target.name,
        kind: 'openstack',
        preflight: async () => (refusals.length > 0 ? { refusals, notices: [], changes: [] } : run.survey()),
        carryOut: async (phase, ledger) => run.carryOut(phase, ledger),
        outcomes: () => run.outcomes(),
    };
}
class TargetRun {
    #target;
    #world;
    #standings;
    /** Left out, by what the preflight saw. */
    #left = new Set();
    constructor(target, places, world) {
        this.#target = target;
        this.#world = world;
        this.#standings = new Map(places.map((place) => [place, NOTHING_YET]));
    }
    async survey() {
        const { name, fields, allowPublic } = this.#target;
        const refusals = [];
        const notices = [];
        const changes = [];
        const there = [];
        for (const place of this.#standings.keys()) {
            const where = `Target "${name}", ${place.candidate.leg} in ${place.label}`;
            try {
                const { look, source } = await this.#lookAt(place);
                const refusal = cloudRefusal(place, fields, look);
                if (refusal !== null)
                    throw new Error(refusal);
                const visibility = wantedVisibility(place, fields, look);
                if (['public', 'community'].includes(visibility) && visibility !== look.image.visibility && !allowPublic) {
                    throw new Error(`"visibility" ${visibility} shows the image to everybody, which takes the input allow-public: true as well`);
                }
                if (!look.isThere)
                    changes.push(copyChange(place, source));
                const { glance } = await this.#glanceAt(place);
                for (const phase of provider_target/* phases */.t)
                    changes.push(...cloudSteps(phase, place, fields, look, glance).map(({ change }) => change));
                there.push(this.#thereAt(place, look));
                if (look.strangers.length > 0 && place.name !== null) {
                    const ids = look.strangers
                        .slice(0, 3)
                        .map(({ id }) => id)
                        .join(', ');
                    notices.push(`${where}: ${look.strangers.length} more of the project are called ${place.name}, and Bakehouse did not make them (${ids}): they stay as they are. With "take-over" they count as previous ones.`);
                }
            }
            catch (error) {
                const text = `${where}: ${(0,errors/* messageOf */.bD)(error).replace(/\.$/, '')}.`;
                if (place.isRequired)
                    refusals.push(text);
                else {
                    notices.push(`${text} It may lag behind.`);
                    this.#left.add(place);
                    this.#update(place, { status: 'skipped', message: (0,errors/* messageOf */.bD)(error) });
                }
            }
        }
        return { refusals, notices, changes, there };
    }
    async carryOut(phase, ledger) {
        if (phase === 'announce')
            return;
        const open = [...this.#standings].flatMap(([place, { status, id }]) => {
            if (this.#left.has(place) || status === 'failed')
                return [];
            return phase === 'replicate' || id !== null ? [place] : [];
        });
        // Where it was baked first: what was set aside there is read from again.
        const ordered = open.toSorted((a, b) => Number(b.isHome) - Number(a.isHome));
        const begun = ledger.mutations();
        for (const place of ordered) {
            try {
                if (ledger.signal.aborted)
                    throw new Error('the run was cancelled before that');
                if (phase === 'replicate')
                    await this.#replicate(place, ledger);
                else
                    await this.#change(phase, place, ledger);
            }
            catch (error) {
                this.#update(place, { status: 'failed', message: `${FAILURES[phase]}: ${(0,errors/* messageOf */.bD)(error)}` });
            }
        }
        // An unchanged run has nothing that another could have come in between of.
        if (phase === 'point' && ledger.mutations() > begun)
            await this.#confirm(ordered);
    }
    outcomes() {
        return [...this.#standings].map(([place, { status, id, message }]) => ({
            target: place.target,
            kind: 'openstack',
            leg: place.candidate.leg,
            build: place.source.build,
            region: place.label,
            id,
            digest: null,
            ref: place.name,
            status,
            isRequired: place.isRequired,
            message,
        }));
    }
    async #replicate(place, ledger) {
        const { look, halves, source, sourceGlance } = await this.#lookAt(place);
        const { glance, cloud, address } = await this.#glanceAt(place);
        if (!look.isThere) {
            const copy = await copyImage({
                place,
                source,
                from: sourceGlance,
                to: glance,
                project: cloud.project,
                address,
                halves,
                ledger,
            });
            this.#update(place, { status: 'created', id: copy.id, message: null });
            return;
        }
        const steps = cloudSteps('replicate', place, this.#target.fields, look, glance);
        for (const { change, run } of steps)
            await ledger.change(change, run);
        this.#update(place, { status: steps.length > 0 ? 'updated' : 'unchanged', id: look.image.id, message: null });
    }
    async #change(phase, place, ledger) {
        const { fields } = this.#target;
        const { look } = await this.#lookAt(place);
        const { glance } = await this.#glanceAt(place);
        if (!look.isThere)
            throw new Error(`${this.#standings.get(place)?.id ?? 'its image'} is not there any more`);
        const refusal = cloudRefusal(place, fields, look);
        if (refusal !== null)
            throw new Error(refusal);
        const steps = cloudSteps(phase, place, fields, look, glance);
        for (const { change, run } of steps)
            await ledger.change(change, run);
        if (steps.length > 0 && this.#standings.get(place)?.status === 'unchanged')
            this.#update(place, { status: 'updated' });
    }
    /** Reads the names again, once those of all places are set. */
    async #confirm(places) {
        const { fields } = this.#target;
        for (const place of places) {
            if (place.name === null || this.#standings.get(place)?.status === 'failed')
                continue;
            try {
                const { look } = await this.#lookAt(place);
                if (look.image.name !== place.name)
                    throw new Error(`${look.image.id} is called ${look.image.name} now: another run has renamed it`);
                const [rival] = fields.previous === 'keep' ? [] : look.previous;
                if (rival !== undefined)
                    throw new Error(`${rival.id} is called ${place.name}, too: another run has published it meanwhile`);
            }
            catch (error) {
                this.#update(place, { status: 'failed', message: `${FAILURES.point}: ${(0,errors/* messageOf */.bD)(error)}` });
            }
        }
    }
    async #glanceAt(place) {
        const cloud = await this.#world(place.cloud);
        const region = (0,naming/* regionIn */.Ug)(cloud, place.region ?? '');
        return { cloud, glance: cloud.glance(region), address: cloud.address('image', region) };
    }
    /** What Glance says of the baked image, and of the place that it is to be at. */
    async #lookAt(place) {
        const { fields } = this.#target;
        const home = await this.#world(null);
        const sourceRegion = (0,naming/* regionIn */.Ug)(home, place.source.region);
        const sourceGlance = home.glance(sourceRegion);
        const source = await sourceGlance.get(place.source.id);
        if (source === undefined)
            throw new Error(`${place.source.id} is not in ${sourceRegion}, or not to be seen by the project ${home.project}`);
        if (source.owner !== home.project)
            throw new Error(`${source.id} is of the project ${source.owner ?? 'of nobody'}, and the credentials are of ${home.project}`);
        if (source.status !== 'active' && source.status !== 'deactivated')
            throw new Error(`${source.id} is ${source.status}, not active`);
        const { glance, cloud, address } = await this.#glanceAt(place);
        // Two regions may share their images.
        const isSame = place.isHome || (address === home.address('image', sourceRegion) && cloud.project === home.project);
        const { copy, halves } = isSame
            ? { copy: source, halves: [] }
            : await findCopies(glance, source, cloud.project, address);
        const image = copy ?? plannedCopy(source, copyId(source, cloud.project, address, 0), cloud.project);
        const members = copy === null || copy.visibility !== 'shared' ? [] : await glance.members(copy.id);
        const named = place.name === null ? [] : await glance.list({ name: place.name, owner: cloud.project });
        const own = named.filter(({ name, owner }) => name === place.name && owner === cloud.project);
        const parted = partedByMaker(own, image.id, fields['take-over']);
        const [newest] = parted.previous;
        const before = fields['members-from-previous'] && newest?.visibility === 'shared' ? await glance.members(newest.id) : [];
        const look = {
            image,
            isThere: copy !== null,
            members,
            ...parted,
            previousMembers: before.map(({ project }) => project),
        };
        return { look, halves, source, sourceGlance };
    }
    #thereAt(place, { image, isThere }) {
        const { candidate, source, label } = place;
        const several = (0,values/* groupedBy */.me)(candidate.images, ({ build }) => build).size > 1;
        return {
            kind: 'openstack',
            leg: candidate.leg,
            build: source.build,
            region: label,
            id: isThere ? image.id : (0,item/* pendingId */.fv)(candidate.leg, label, several ? source.build : ''),
            status: isThere ? 'unchanged' : 'created',
        };
    }
    #update(place, change) {
        this.#standings.set(place, { ...(this.#standings.get(place) ?? NOTHING_YET), ...change });
    }
}
const FAILURES = {
    replicate: 'it is not there',
    share: 'it could not be shared',
    expose: 'it could not be exposed',
    point: 'its name does not lead to it',
    announce: 'it could not be announced',
};


/***/ }),

/***/ 21887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Er: () => (/* binding */ sortedItems),
/* harmony export */   Hq: () => (/* binding */ tellsRegion),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   fv: () => (/* binding */ pendingId),
/* harmony export */   fw: () => (/* binding */ placedAsBaked),
/* harmony export */   hz: () => (/* binding */ byPlace),
/* harmony export */   mm: () => (/* binding */ isPending)
/* harmony export */ });
/* harmony import */ var _image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90881);

/**
 * The images of a target's legs, sorted by leg, region and build, so that what is made of them is always the same.
 * @param placed of all legs of the run; those of others are left out
 */
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
/** What stands for the id of an image that is not there yet; `build` where it is one of several of its leg. */
function pendingId(leg, region, build = '') {
    return `${PENDING}${leg}/${region}${build === '' ? '' : `/${build}`}`;
}
function isPending(id) {
    return id.startsWith(PENDING);
}
/** Where images are before anything is published: as far as can be told in a preflight. */
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
/** Whether a name or path made by a pattern is another in each region. */
function tellsRegion(pattern) {
    return (0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholdersOf */ .iJ)(pattern).includes('region');
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
