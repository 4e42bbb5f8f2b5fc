export const id = 6685;
export const ids = [6685];
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

/***/ 6685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   noteLinks: () => (/* binding */ noteLinks),
/* harmony export */   watchEc2: () => (/* binding */ watchEc2)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
/* harmony import */ var _image_provider_bake_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45237);
/* harmony import */ var _claims_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33312);
/* harmony import */ var _sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65398);




const PAUSE_MS = 1000;
/** A bake pokes about ten times by itself. */
const MOST_TURNS = 200;
const LIMITS = { callMs: 8000, tries: 3 };
/**
 * While a bake runs, notes what EC2 links to its key pairs: a terminated instance tells of its volumes no more. A guest that
 * pokes it over and over costs one question a second.
 */
function watchEc2(request, words) {
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
        await noteLinks(request, words(), stopping.signal);
        isBusy = false;
        last = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .steadyNow */ .rj)();
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
        timer = setTimeout(begin, Math.max(0, last + PAUSE_MS - (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .steadyNow */ .rj)()));
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
        },
    };
}
/** Notes what EC2 links to the bake's key pairs now. What EC2 does not tell stays unsaid: the sweep will say so. */
async function noteLinks(request, words, signal) {
    const { note, regions, claims, startedAt } = request;
    const keyPairs = words
        .told('aws')
        .flatMap(({ build, trusted }) => ((0,_image_provider_bake_js__WEBPACK_IMPORTED_MODULE_2__/* .isOtherBuild */ .X)(build, request) ? [] : [...trusted('key-pair')]));
    if (claims.includes(_claims_js__WEBPACK_IMPORTED_MODULE_3__/* .NAMES_KEY_PAIRS */ .tQ) || keyPairs.length === 0)
        return;
    const { connectEc2Sweeping } = await __webpack_require__.e(/* import() */ 9225).then(__webpack_require__.bind(__webpack_require__, 19225));
    const told = await Promise.all(regions.map(async (region) => {
        try {
            const ec2 = await connectEc2Sweeping(region, { ...LIMITS, signal });
            return [region, await (0,_sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_1__/* .linksNow */ .gw)(ec2, keyPairs, startedAt)];
        }
        catch {
            return [region, _sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_NOTED */ .Re];
        }
    }));
    const before = (0,_sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_1__/* .readLinks */ .CT)(note);
    const after = Object.fromEntries(told.map(([region, links]) => [region, (0,_sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeLinks */ .UF)(before[region] ?? _sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_NOTED */ .Re, links)]));
    (0,_sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_1__/* .writeLinks */ .fJ)(note, { ...before, ...after });
}


/***/ }),

/***/ 65398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ readLinks),
/* harmony export */   Re: () => (/* binding */ NOTHING_NOTED),
/* harmony export */   UF: () => (/* binding */ mergeLinks),
/* harmony export */   fJ: () => (/* binding */ writeLinks),
/* harmony export */   gw: () => (/* binding */ linksNow)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
/* harmony import */ var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36911);




const notedRegion = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    instances: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^i-[0-9a-f]{8,17}$/), keyPair: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })),
    /** Made for one of these instances. */
    volumes: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^vol-[0-9a-f]{8,17}$/)),
    /** Of these those that do not end with their instance. */
    staying: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^vol-[0-9a-f]{8,17}$/)).optional(),
    /** Made from one of these instances. */
    images: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^ami-[0-9a-f]{8,17}$/)),
});
/** Links that EC2 told while they were there, by region: a terminated instance has no volumes any more. */
const notedLinks = zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), notedRegion);
const NOTHING_NOTED = { instances: [], volumes: [], images: [] };
/** What EC2 links to these key pairs now. AWS errors pass through. */
async function linksNow(ec2, keyPairs, startedAt) {
    const pairs = (0,_ownership_js__WEBPACK_IMPORTED_MODULE_3__/* .provingPairs */ .ZF)(keyPairs, await ec2.keyPairs(keyPairs).catch(() => undefined), startedAt);
    if (pairs.length === 0)
        return NOTHING_NOTED;
    const instances = (0,_ownership_js__WEBPACK_IMPORTED_MODULE_3__/* .ownInstances */ .$t)(await ec2.instancesByKeyPair(pairs), pairs, startedAt);
    if (instances.length === 0)
        return NOTHING_NOTED;
    const attached = instances.flatMap(({ volumes, launched }) => volumes.map((volume) => ({ id: volume.id, launched })));
    const ids = instances.map((one) => one.id);
    const [volumes, images] = await Promise.all([
        attached.length === 0 ? [] : ec2.volumes(attached.map((one) => one.id)).catch(() => []),
        ec2.imagesOfInstances(ids).catch(() => []),
    ]);
    const own = (0,_ownership_js__WEBPACK_IMPORTED_MODULE_3__/* .ownVolumes */ .y7)(volumes, attached).map((one) => one.id);
    const staying = new Set(instances.flatMap((one) => one.volumes).flatMap(({ id, staysOn }) => (staysOn ? [id] : [])));
    return {
        instances: instances.map((one) => ({ id: one.id, keyPair: one.keyPair ?? '' })),
        volumes: own,
        ...listOf(own.filter((id) => staying.has(id))),
        images: (0,_ownership_js__WEBPACK_IMPORTED_MODULE_3__/* .imagesMade */ .Iy)(images, new Set(ids)).map((one) => one.id),
    };
}
/** Both of them: what once was linked stays so. */
function mergeLinks(one, other) {
    const instances = new Map([...one.instances, ...other.instances].map((each) => [each.id, each]));
    return {
        instances: [...instances.values()],
        volumes: [...new Set([...one.volumes, ...other.volumes])],
        ...listOf([...new Set([...(one.staying ?? []), ...(other.staying ?? [])])]),
        images: [...new Set([...one.images, ...other.images])],
    };
}
/** Most instances have none. */
function listOf(staying) {
    return staying.length === 0 ? {} : { staying };
}
/** What was noted; nothing where no file is, or one that is not ours. */
function readLinks(path) {
    try {
        return notedLinks.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8')));
    }
    catch {
        return {};
    }
}
/** A disk that is full costs the note, not the bake. */
function writeLinks(path, links) {
    try {
        (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeAtomically */ .vK)(path, JSON.stringify(links));
    }
    catch {
        // Without the note less can be proven, and more is listed.
    }
}


/***/ })

};
