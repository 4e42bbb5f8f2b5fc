export const id = 6004;
export const ids = [6004];
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

/***/ 26004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lookUpCloud: () => (/* binding */ lookUpCloud),
  lookUpPlaces: () => (/* binding */ lookUpPlaces)
});

// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/side-by-side.js
var side_by_side = __webpack_require__(39535);
// EXTERNAL MODULE: ./.build/image/reuse-from.js
var reuse_from = __webpack_require__(74765);
// EXTERNAL MODULE: ./.build/providers/openstack/cloud/glance.js
var glance = __webpack_require__(16680);
// EXTERNAL MODULE: ./.build/providers/openstack/image-marks.js
var image_marks = __webpack_require__(80914);
;// CONCATENATED MODULE: ./.build/providers/openstack/choice.js



/**
 * Of all own images that are marked with a key, those of the newest bake that is whole: every image of its set is there, in its
 * region, and active. Images of two bakes are never mixed.
 * @param refs whose images are taken; those of others are as if they were not there
 */
function chooseBake(candidates, refs = { own: '' }) {
    const bakes = new Map();
    const ailing = [];
    for (const candidate of candidates.toSorted((a, b) => (0,glance/* newestFirst */.ll)(a.image, b.image))) {
        const { region, image } = candidate;
        const ailment = ailmentOf(candidate, refs);
        const text = (0,image_marks/* markOf */.Fg)(image, image_marks/* IMAGES */.no) ?? '';
        const places = (0,image_marks/* placesIn */.yN)(text);
        if (ailment !== undefined) {
            ailing.push(ailment);
        }
        else if (places === undefined) {
            ailing.push(`${image.id} in ${region} does not say what was baked with it`);
        }
        else {
            const place = (0,image_marks/* placeIn */.VV)((0,image_marks/* markOf */.Fg)(image, image_marks/* BUILD */.Bv) ?? '', region);
            const name = JSON.stringify([text, (0,image_marks/* markOf */.Fg)(image, image_marks/* RUN */.oq) ?? '']);
            const bake = bakes.get(name) ?? { places, newest: new Map() };
            if (places.has(place) && !bake.newest.has(place))
                bake.newest.set(place, candidate);
            bakes.set(name, bake);
        }
    }
    // In the order of their newest images, as they came.
    const all = [...bakes.values()];
    const whole = all.find(({ places, newest }) => newest.size === places.size);
    if (whole !== undefined) {
        const images = [...whole.newest].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => foundImage(found));
        return { kind: 'found', images };
    }
    const reasons = [...ailing, ...lackOf(all[0])];
    return { kind: 'missing', reason: reasons.length === 0 ? null : reasons.join('; ') };
}
function ailmentOf({ region, image }, refs) {
    const where = `${image.id} in ${region}`;
    const ref = (0,image_marks/* markOf */.Fg)(image, image_marks/* REF */.g4) ?? '';
    if (!(0,reuse_from/* takesRef */.W4)(refs, ref))
        return (0,reuse_from/* notTaken */.h4)(refs, where, ref);
    return image.status === 'active' ? undefined : `${where} is ${image.status}`;
}
function lackOf(bake) {
    const missing = [...(bake?.places ?? [])].filter((place) => bake?.newest.has(place) === false);
    return missing.map((place) => {
        const [build = '', region = ''] = place.split('@').map(decodeURIComponent);
        return `${build} in ${region} is missing`;
    });
}
function foundImage({ region, image }) {
    const packer = (0,image_marks/* markOf */.Fg)(image, image_marks/* PACKER */.hD);
    return {
        build: (0,image_marks/* markOf */.Fg)(image, image_marks/* BUILD */.Bv) ?? null,
        provider: 'openstack',
        account: image.owner,
        region,
        id: image.id,
        created: image.created,
        digests: {},
        tags: [],
        files: [],
        verified: (0,image_marks/* isVerified */.p4)(image),
        runId: (0,image_marks/* markOf */.Fg)(image, image_marks/* RUN */.oq) ?? null,
        ...(packer === undefined ? {} : { packer }),
    };
}

// EXTERNAL MODULE: ./.build/providers/openstack/cloud/clouds-file.js
var clouds_file = __webpack_require__(22021);
;// CONCATENATED MODULE: ./.build/providers/openstack/look-up.js






/** Glance has no list of values for properties: each key is a question of its own, and two with the hidden ones. */
const KEYS_AT_ONCE = 8;
/** What Glance has of each leg, in the order asked. Without credentials, or for an untrusted change, nobody is asked. */
async function lookUpCloud(legs, connect, { environment, repository, untrusted }) {
    const all = (reason) => legs.map(() => ({ kind: 'unknown', reason }));
    // A change may bring a clouds.yaml that names any host.
    if (untrusted !== null)
        return all(untrusted);
    if (!(0,clouds_file.hasCloudCredentials)(environment, repository))
        return all('there are no credentials of OpenStack');
    let cloud;
    try {
        cloud = await connect();
    }
    catch (error) {
        return all((0,errors/* messageOf */.bD)(error));
    }
    return (0,side_by_side/* sideBySide */.Q)(legs, KEYS_AT_ONCE, (leg) => lookUpLeg(leg, cloud));
}
async function lookUpLeg(leg, cloud) {
    if (leg.account !== null && leg.account !== cloud.project) {
        return {
            kind: 'unknown',
            reason: `its account is the project ${leg.account}, and these credentials are of ${cloud.project}`,
        };
    }
    const found = [];
    const troubles = [];
    const asked = new Set();
    let open = lookUpPlaces(leg, cloud);
    while (open.length > 0) {
        for (const region of open)
            asked.add(region);
        const answers = await Promise.all(open.map((region) => imagesOfKey(leg.key, region, cloud)));
        for (const answer of answers) {
            if (typeof answer === 'string')
                troubles.push(answer);
            else
                found.push(...answer);
        }
        // A bake tells where its other images are; only regions of this cloud are asked.
        const told = found.flatMap(({ image }) => (0,image_marks/* regionsOfPlaces */.XS)((0,image_marks/* placesIn */.yN)((0,image_marks/* markOf */.Fg)(image, image_marks/* IMAGES */.no) ?? '') ?? new Set()));
        open = [...new Set(told)].filter((region) => !asked.has(region) && cloud.regions.includes(region));
    }
    const chosen = chooseBake(found, leg.refs);
    return chosen.kind === 'missing' && troubles.length > 0 ? { kind: 'unknown', reason: troubles.join('; ') } : chosen;
}
/** The regions that the template and the leg's values name, as far as this cloud has them; else the own one. */
function lookUpPlaces({ builds, hints }, { region, regions }) {
    const literals = builds.flatMap(({ literals: { region: one } }) => (typeof one === 'string' ? [one] : []));
    const named = [...new Set([...literals, ...hints])].filter((one) => regions.includes(one));
    return named.length > 0 ? named : [region];
}
/**
 * Own images that are marked with the key, or why they cannot be told. Somebody else may share an image with the same
 * property: only what belongs to this project counts, and each item is looked at, as a filter may be passed over.
 */
async function imagesOfKey(key, region, cloud) {
    try {
        const images = await (0,glance/* listAll */._w)(cloud.glance(region), { [image_marks/* KEY */._]: key, owner: cloud.project });
        return images
            .filter((image) => image.owner === cloud.project && (0,image_marks/* markOf */.Fg)(image, image_marks/* KEY */._) === key)
            .map((image) => ({ region, image }));
    }
    catch (error) {
        return (0,errors/* messageOf */.bD)(error);
    }
}


/***/ })

};
