export const id = 4939;
export const ids = [4939];
export const modules = {

/***/ 95269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ NO_KEY),
/* harmony export */   a: () => (/* binding */ saidPassed)
/* harmony export */ });
/** How a record came to say that an image passed its tests: of an image that was found, it says only that. */
function saidPassed({ verification }, id) {
    return verification === null
        ? `${id} was found instead of baked, and so must have passed its tests in an earlier run`
        : `its record says that ${id} passed its tests`;
}
/** Where a provider asks by the key of a bake, and the record has none. */
const NO_KEY = {
    kind: 'unknown',
    reason: 'its record has no bake key, by which it could be asked for',
};


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

/***/ 54939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeImage: () => (/* binding */ judgeImage),
/* harmony export */   openCloudWitness: () => (/* binding */ openCloudWitness)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _image_provider_witness_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95269);
/* harmony import */ var _naming_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7114);
/* harmony import */ var _image_marks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80914);




/** Asks Glance for images that records tell of. */
function openCloudWitness(connect) {
    const cloud = connect();
    // Whoever looks at an image hears of it.
    cloud.catch(() => { });
    return async ({ record }, image) => {
        let opened;
        try {
            opened = await cloud;
        }
        catch (error) {
            return { kind: 'unknown', reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) };
        }
        const found = await opened.glance((0,_naming_js__WEBPACK_IMPORTED_MODULE_2__/* .regionIn */ .Ug)(opened, image.region)).get(image.id);
        return judgeImage(record, image, found ?? null, opened.project);
    };
}
/**
 * @param image null: this project sees no such image in that region
 * @param project that the credentials are of
 */
function judgeImage(record, { id, region, account, created }, image, project) {
    const wrong = (problem) => ({ kind: 'seen', problems: [problem], untested: null });
    if (account !== null && account !== project) {
        return wrong(`${id} is in the project ${account}, but the credentials belong to ${project}. Use those of ${account}`);
    }
    if (image === null)
        return wrong(`${project} has no image ${id} in ${region}: it is gone, or is of another project or region`);
    const problems = [];
    if (image.owner !== project)
        problems.push(`${id} is of the project ${image.owner ?? 'of nobody'}, not ${project}`);
    // One that was set aside is taken back into use when it is published again.
    if (image.status !== 'active' && image.status !== 'deactivated')
        problems.push(`${id} in ${region} is ${image.status}, not active`);
    const isInherited = image.properties[_image_marks_js__WEBPACK_IMPORTED_MODULE_3__/* .IMAGE */ .W1] !== undefined && image.properties[_image_marks_js__WEBPACK_IMPORTED_MODULE_3__/* .IMAGE */ .W1] !== id;
    const key = (0,_image_marks_js__WEBPACK_IMPORTED_MODULE_3__/* .markOf */ .Fg)(image, _image_marks_js__WEBPACK_IMPORTED_MODULE_3__/* .KEY */ ._);
    if (isInherited) {
        problems.push(`the marks of ${id} are those of ${image.properties[_image_marks_js__WEBPACK_IMPORTED_MODULE_3__/* .IMAGE */ .W1]}, the image that it was made from: Nova copied them, and they say nothing of ${id}`);
    }
    else if (record.key === null) {
        problems.push(`its record has no bake key, so nothing shows that ${id} is its image`);
    }
    else if (key !== record.key) {
        problems.push(`its record is of the key ${record.key}, but ${id} has the property ${_image_marks_js__WEBPACK_IMPORTED_MODULE_3__/* .KEY */ ._} ${key ?? 'not at all'}`);
    }
    const run = (0,_image_marks_js__WEBPACK_IMPORTED_MODULE_3__/* .markOf */ .Fg)(image, _image_marks_js__WEBPACK_IMPORTED_MODULE_3__/* .RUN */ .oq) ?? '';
    if (!isInherited && run !== record['baked-in']) {
        problems.push(`its record says that ${id} was baked in the run ${record['baked-in'] || 'none'}, but its property ${_image_marks_js__WEBPACK_IMPORTED_MODULE_3__/* .RUN */ .oq} says ${run || 'none'}`);
    }
    if (created !== null && Date.parse(created) !== Date.parse(image.created ?? '')) {
        problems.push(`its record says that ${id} was made at ${created}, but Glance says ${image.created ?? 'nothing'}`);
    }
    const mark = image.properties[_image_marks_js__WEBPACK_IMPORTED_MODULE_3__/* .VERIFIED */ .zX];
    const why = mark === undefined ? `it has no property ${_image_marks_js__WEBPACK_IMPORTED_MODULE_3__/* .VERIFIED */ .zX}` : `its property ${_image_marks_js__WEBPACK_IMPORTED_MODULE_3__/* .VERIFIED */ .zX} names ${mark}, not this image`;
    return { kind: 'seen', problems, untested: (0,_image_marks_js__WEBPACK_IMPORTED_MODULE_3__/* .isVerified */ .p4)(image) ? null : `${(0,_image_provider_witness_js__WEBPACK_IMPORTED_MODULE_1__/* .saidPassed */ .a)(record, id)}, but ${why}` };
}


/***/ })

};
