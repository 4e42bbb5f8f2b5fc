export const id = 6685;
export const ids = [6685];
export const modules = {

/***/ 45237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    X: () => (  isOtherBuild)
  });
function isOtherBuild(build, { otherBuilds }) {
    return otherBuilds.includes(build) || otherBuilds.includes(build.split('.').at(-2) ?? '');
}


/***/ }),

/***/ 6685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    noteLinks: () => (  noteLinks),
    watchEc2: () => (  watchEc2)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _image_provider_bake_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45237);
  var _claims_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33312);
  var _sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65398);




const PAUSE_MS = 1000;
const MOST_TURNS = 200;
const LIMITS = { callMs: 8000, tries: 3 };
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
        },
    };
}
async function noteLinks(request, words, signal) {
    const { note, regions, claims, startedAt } = request;
    const keyPairs = words
        .told('aws')
        .flatMap(({ build, trusted }) => ((0,_image_provider_bake_js__WEBPACK_IMPORTED_MODULE_2__  .X)(build, request) ? [] : [...trusted('key-pair')]));
    if (claims.includes(_claims_js__WEBPACK_IMPORTED_MODULE_3__  .tQ) || keyPairs.length === 0)
        return;
    const { connectEc2Sweeping } = await __webpack_require__.e(  9225).then(__webpack_require__.bind(__webpack_require__, 19225));
    const told = await Promise.all(regions.map(async (region) => {
        try {
            const ec2 = await connectEc2Sweeping(region, { ...LIMITS, signal });
            return [region, await (0,_sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_1__  .gw)(ec2, keyPairs, startedAt)];
        }
        catch {
            return [region, _sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_1__  .Re];
        }
    }));
    const before = (0,_sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_1__  .CT)(note);
    const after = Object.fromEntries(told.map(([region, links]) => [region, (0,_sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_1__  .UF)(before[region] ?? _sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_1__  .Re, links)]));
    (0,_sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_1__  .fJ)(note, { ...before, ...after });
}


/***/ }),

/***/ 65398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CT: () => (  readLinks),
    Re: () => (  NOTHING_NOTED),
    UF: () => (  mergeLinks),
    fJ: () => (  writeLinks),
    gw: () => (  linksNow)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);
  var _ownership_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36911);




const notedRegion = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    instances: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().regex(/^i-[0-9a-f]{8,17}$/), keyPair: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP() })),
    volumes: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().regex(/^vol-[0-9a-f]{8,17}$/)),
    staying: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().regex(/^vol-[0-9a-f]{8,17}$/)).optional(),
    images: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().regex(/^ami-[0-9a-f]{8,17}$/)),
});
const notedLinks = zod__WEBPACK_IMPORTED_MODULE_2__  .g1P(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), notedRegion);
const NOTHING_NOTED = { instances: [], volumes: [], images: [] };
async function linksNow(ec2, keyPairs, startedAt) {
    const pairs = (0,_ownership_js__WEBPACK_IMPORTED_MODULE_3__  .ZF)(keyPairs, await ec2.keyPairs(keyPairs).catch(() => undefined), startedAt);
    if (pairs.length === 0)
        return NOTHING_NOTED;
    const instances = (0,_ownership_js__WEBPACK_IMPORTED_MODULE_3__  .$t)(await ec2.instancesByKeyPair(pairs), pairs, startedAt);
    if (instances.length === 0)
        return NOTHING_NOTED;
    const attached = instances.flatMap(({ volumes, launched }) => volumes.map((volume) => ({ id: volume.id, launched })));
    const ids = instances.map((one) => one.id);
    const [volumes, images] = await Promise.all([
        attached.length === 0 ? [] : ec2.volumes(attached.map((one) => one.id)).catch(() => []),
        ec2.imagesOfInstances(ids).catch(() => []),
    ]);
    const own = (0,_ownership_js__WEBPACK_IMPORTED_MODULE_3__  .y7)(volumes, attached).map((one) => one.id);
    const staying = new Set(instances.flatMap((one) => one.volumes).flatMap(({ id, staysOn }) => (staysOn ? [id] : [])));
    return {
        instances: instances.map((one) => ({ id: one.id, keyPair: one.keyPair ?? '' })),
        volumes: own,
        ...listOf(own.filter((id) => staying.has(id))),
        images: (0,_ownership_js__WEBPACK_IMPORTED_MODULE_3__  .Iy)(images, new Set(ids)).map((one) => one.id),
    };
}
function mergeLinks(one, other) {
    const instances = new Map([...one.instances, ...other.instances].map((each) => [each.id, each]));
    return {
        instances: [...instances.values()],
        volumes: [...new Set([...one.volumes, ...other.volumes])],
        ...listOf([...new Set([...(one.staying ?? []), ...(other.staying ?? [])])]),
        images: [...new Set([...one.images, ...other.images])],
    };
}
function listOf(staying) {
    return staying.length === 0 ? {} : { staying };
}
function readLinks(path) {
    try {
        return notedLinks.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8')));
    }
    catch {
        return {};
    }
}
function writeLinks(path, links) {
    try {
        (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__  .vK)(path, JSON.stringify(links));
    }
    catch {
    }
}


/***/ })

};
