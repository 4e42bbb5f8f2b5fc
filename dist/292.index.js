export const id = 292;
export const ids = [292];
export const modules = {

/***/ 70292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   markBaked: () => (/* binding */ markBaked),
/* harmony export */   markVerified: () => (/* binding */ markVerified)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _naming_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7114);
/* harmony import */ var _image_marks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80914);



/**
 * Marks images that were baked, each in one call: our marks and the user's tags as properties, bound to the image's own id, and
 * what it inherited of ours from its parent is taken away.
 */
async function markBaked({ images, tags, key, environment, onRefused }, connect) {
    const properties = Object.fromEntries(Object.entries(tags).map(([name, value]) => [(0,_image_marks_js__WEBPACK_IMPORTED_MODULE_2__/* .propertyOf */ .$r)(name), value]));
    const opened = connect(environment);
    await Promise.all(images.map(async (image) => {
        try {
            const cloud = await opened;
            const places = images.map((one) => (0,_image_marks_js__WEBPACK_IMPORTED_MODULE_2__/* .placeIn */ .VV)(one.build, (0,_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .regionIn */ .Ug)(cloud, one.region)));
            const set = key === null ? {} : { [_image_marks_js__WEBPACK_IMPORTED_MODULE_2__/* .KEY */ ._]: key, [_image_marks_js__WEBPACK_IMPORTED_MODULE_2__/* .BUILD */ .Bv]: image.build, [_image_marks_js__WEBPACK_IMPORTED_MODULE_2__/* .IMAGES */ .no]: [...new Set(places)].toSorted().join(' ') };
            const glance = cloud.glance((0,_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .regionIn */ .Ug)(cloud, image.region));
            const there = await glance.get(image.id);
            if (there === undefined)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Glance in ${cloud.region} has no image ${image.id}`);
            if (there.owner !== cloud.project)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${image.id} is of the project ${there.owner ?? 'of nobody'}, and the credentials are of ${cloud.project}`);
            const changes = (0,_image_marks_js__WEBPACK_IMPORTED_MODULE_2__/* .markChanges */ .nz)(there, { ...properties, ...set });
            if (changes.length > 0)
                await glance.change(image.id, changes);
        }
        catch (error) {
            onRefused(image, error);
        }
    }));
}
/** Sets the mark of passed tests, which names the image that passed them. */
async function markVerified({ id, region }, { environment, run }, connect) {
    const cloud = await connect(environment);
    const glance = cloud.glance((0,_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .regionIn */ .Ug)(cloud, region));
    const there = await glance.get(id);
    if (there === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Glance in ${(0,_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .regionIn */ .Ug)(cloud, region)} has no image ${id}`);
    if (!(0,_image_marks_js__WEBPACK_IMPORTED_MODULE_2__/* .isMarked */ .rZ)(there)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${id} has no marks of a bake of its own, by which it could be known: it was not tagged when it was baked`);
    }
    // Tested again, it keeps the run that first said so.
    if (there.properties[_image_marks_js__WEBPACK_IMPORTED_MODULE_2__/* .VERIFIED */ .zX] === id)
        return;
    await glance.change(id, (0,_image_marks_js__WEBPACK_IMPORTED_MODULE_2__/* .propertyChanges */ .H3)(there, { [_image_marks_js__WEBPACK_IMPORTED_MODULE_2__/* .VERIFIED */ .zX]: id, [_image_marks_js__WEBPACK_IMPORTED_MODULE_2__/* .VERIFIED_IN */ .$D]: run === '' ? 'local' : run }));
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


/***/ })

};
