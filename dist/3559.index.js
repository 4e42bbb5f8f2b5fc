export const id = 3559;
export const ids = [3559];
export const modules = {

/***/ 97106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ utcOf)
/* harmony export */ });
/**
 * A time as a provider tells it, as a record holds it: UTC, in milliseconds. docker tells nanoseconds and an offset.
 * `null`: it is no time.
 */
function utcOf(text) {
    const time = Date.parse(text.replace(/(\.\d{3})\d+/, '$1'));
    return Number.isFinite(time) ? new Date(time).toISOString() : null;
}


/***/ }),

/***/ 44352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ yamlValues),
/* harmony export */   l: () => (/* binding */ writtenName)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/**
 * The values of a document, whose names are all as they are written: `1.10: x` is called `1.10`. Changes the document.
 * Throws what the parser throws where aliases multiply.
 */
function yamlValues(document, maxAliasCount) {
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Pair: (_, { key }) => {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
                key.value = writtenName(key);
        },
    });
    const value = document.toJS({ maxAliasCount });
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Scalar: (_, scalar) => {
            scalar.value = writtenText(scalar);
        },
    });
    return { value, written: document.toJS({ maxAliasCount }) };
}
/** What a name becomes: `1` and `"1"` are one, and so are nothing and `""`. */
function writtenName(key) {
    if (typeof key.value === 'string')
        return key.value;
    return key.value === null ? '' : (key.source ?? JSON.stringify(key.value));
}
function writtenText({ value, source }) {
    if (typeof value === 'string' || source === undefined)
        return value;
    // Where JSON is read, `null` is no text; `~` nobody takes for a word of JSON.
    return value === null && source !== '~' ? null : source;
}


/***/ }),

/***/ 49537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ DIRTY),
/* harmony export */   l: () => (/* binding */ lateValues)
/* harmony export */ });
/** What is appended to all that names a commit, where the image is of other files than the commit has. */
const DIRTY = '-dirty';
/** What placeholders stand for that are known only now. Times are UTC: `20260131235959`, `20260131`. */
function lateValues(run, now, { key, version, isDirty = false, }) {
    const time = now.toISOString().replace(/\D/g, '').slice(0, 14);
    const ref = run.ref.replace(/^refs\/(?:heads|tags|pull)\//, '');
    const tag = /^refs\/tags\/v?(.+)$/.exec(run.ref)?.[1];
    const mark = isDirty ? DIRTY : '';
    return new Map([
        ['version', `${version ?? tag ?? (run.commit === '' ? '0.0.0' : run.commit.slice(0, 7))}${mark}`],
        ['key8', key === null ? 'unkeyed' : key.slice(key.indexOf('-') + 1).slice(0, 8)],
        ['git.sha', `${run.commit}${mark}`],
        ['git.short', `${run.commit.slice(0, 7)}${mark}`],
        ['git.ref', `${ref}${mark}`],
        ['run.id', run.id],
        ['run.attempt', String(run.attempt)],
        ['run.url', run.url],
        ['timestamp', time],
        ['date', time.slice(0, 8)],
    ]);
}


/***/ }),

/***/ 73222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   jI: () => (/* binding */ byAge),
/* harmony export */   s6: () => (/* binding */ chooseImages),
/* harmony export */   zd: () => (/* binding */ isMarkedVerified)
/* harmony export */ });
/* harmony import */ var _core_utc_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97106);
/* harmony import */ var _image_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41421);


/**
 * Of all own images that carry a key, those of the newest bake that is whole: every image of its set is there, in its
 * region, available and not deprecated. Images of two bakes are never mixed.
 * @param now ms since the epoch; an image deprecated by then does not count
 */
function chooseImages(candidates, now) {
    const bakes = new Map();
    const ailing = [];
    for (const candidate of candidates.toSorted(byAge)) {
        const ailment = ailmentOf(candidate, now);
        if (ailment !== undefined) {
            ailing.push(ailment);
            continue;
        }
        const text = tagOf(candidate.image, _image_set_js__WEBPACK_IMPORTED_MODULE_0__/* .IMAGES_TAG */ .AR) ?? '';
        const set = (0,_image_set_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageSet */ .zw)(text);
        const place = (0,_image_set_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(tagOf(candidate.image, _image_set_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_TAG */ .cJ) ?? '', candidate.region);
        if (set === undefined) {
            ailing.push(`${candidate.image.ImageId ?? 'an image'} in ${candidate.region} does not tell what was baked with it`);
            continue;
        }
        // A copy that somebody made elsewhere carries the tags, but is no part of the bake.
        if (set.kind === 'places' && !set.places.has(place))
            continue;
        const name = JSON.stringify([text, tagOf(candidate.image, _image_set_js__WEBPACK_IMPORTED_MODULE_0__/* .RUN_TAG */ .R2) ?? '']);
        const bake = bakes.get(name) ?? { set, newest: new Map() };
        bake.newest.set(place, candidate);
        bakes.set(name, bake);
    }
    const ranked = [...bakes.values()].toSorted((a, b) => byAge(youngest(b), youngest(a)));
    const whole = ranked.find(({ set, newest }) => newest.size === sizeOf(set));
    if (whole !== undefined) {
        const places = [...whole.newest.keys()].toSorted();
        return { kind: 'found', images: places.flatMap((place) => foundImage(whole.newest.get(place))) };
    }
    const lacking = ranked[0] === undefined ? [] : lackOf(ranked[0]);
    const reasons = [...ailing, ...lacking];
    return { kind: 'missing', reason: reasons.length === 0 ? null : reasons.join('; ') };
}
function ailmentOf({ region, image }, now) {
    const where = `${image.ImageId ?? 'an image'} in ${region}`;
    if (image.State !== 'available')
        return `${where} is ${image.State ?? 'in no known state'}`;
    const deprecated = Date.parse(image.DeprecationTime ?? '');
    return deprecated <= now ? `${where} is deprecated` : undefined;
}
function lackOf({ set, newest }) {
    if (set.kind === 'count')
        return [`${newest.size} of ${set.count} images are there`];
    const builds = new Set([...set.places].map((place) => place.split('@')[0] ?? ''));
    return [...set.places]
        .filter((place) => !newest.has(place))
        .map((place) => {
        const [build = '', region = ''] = place.split('@');
        return builds.size === 1 ? `${region} is missing` : `${decodeURIComponent(build)} in ${region} is missing`;
    });
}
function sizeOf(set) {
    return set.kind === 'count' ? set.count : set.places.size;
}
function foundImage(placed) {
    if (placed?.image.ImageId === undefined)
        return [];
    const { region, image } = placed;
    return [
        {
            build: tagOf(image, _image_set_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_TAG */ .cJ) ?? null,
            provider: 'aws',
            account: image.OwnerId ?? null,
            region,
            id: placed.image.ImageId,
            created: (0,_core_utc_js__WEBPACK_IMPORTED_MODULE_1__/* .utcOf */ .y)(image.CreationDate ?? ''),
            digests: {},
            tags: [],
            files: [],
            verified: isMarkedVerified(image),
            runId: tagOf(image, _image_set_js__WEBPACK_IMPORTED_MODULE_0__/* .RUN_TAG */ .R2) ?? null,
        },
    ];
}
function youngest({ newest }) {
    return [...newest.values()].toSorted(byAge).at(-1) ?? { region: '', image: {} };
}
/** Oldest first; of one moment, by id. */
function byAge(a, b) {
    const [first, second] = [a, b].map(({ image }) => Date.parse(image.CreationDate ?? '') || 0);
    if (first !== second)
        return (first ?? 0) - (second ?? 0);
    const [left = '', right = ''] = [a.image.ImageId, b.image.ImageId];
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}
/** The tag names the run whose tests the image passed; on a terminal, that there was none. Any other value is no mark of ours. */
function isMarkedVerified(image) {
    return /^(?:\d+|local|true)$/.test(tagOf(image, _image_set_js__WEBPACK_IMPORTED_MODULE_0__/* .VERIFIED_TAG */ .mv) ?? '');
}
function tagOf(image, name) {
    return image.Tags?.find(({ Key }) => Key === name)?.Value;
}


/***/ }),

/***/ 90115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xr: () => (/* binding */ callerAccount),
/* harmony export */   e1: () => (/* binding */ hasAwsCredentials),
/* harmony export */   oB: () => (/* binding */ hasInstanceRole)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82758);





/**
 * The account that the credentials at hand belong to, by one call.
 * @param settings of the client, over the standard chain and endpoint variables
 */
async function callerAccount(region, settings = {}, limits = {}) {
    const { sdk, client } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_4__/* .openSts */ .$)(region, settings, limits);
    try {
        const identity = await client.send(new sdk.GetCallerIdentityCommand({}));
        return identity.Account ?? '';
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`AWS does not accept the credentials at hand: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    }
}
/** Whether the standard chain has anything to try without asking the network: variables, a role's token, a profile file. */
function hasAwsCredentials(environment) {
    const set = (name) => (environment[name] ?? '') !== '';
    if (set('AWS_ACCESS_KEY_ID') && set('AWS_SECRET_ACCESS_KEY'))
        return true;
    if (set('AWS_PROFILE') || set('AWS_WEB_IDENTITY_TOKEN_FILE'))
        return true;
    if (set('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI') || set('AWS_CONTAINER_CREDENTIALS_FULL_URI'))
        return true;
    const home = environment['HOME'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)();
    const files = [
        environment['AWS_SHARED_CREDENTIALS_FILE'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.aws', 'credentials'),
        environment['AWS_CONFIG_FILE'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.aws', 'config'),
    ];
    return files.some((file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(file));
}
/** Whether this machine's instance role gives credentials; asked only when nothing else is there. */
async function hasInstanceRole() {
    const { fromInstanceMetadata } = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(9719)]).then(__webpack_require__.t.bind(__webpack_require__, 29719, 19));
    try {
        await fromInstanceMetadata({ timeout: 1000, maxRetries: 0 })();
        return true;
    }
    catch {
        return false;
    }
}


/***/ })

};
