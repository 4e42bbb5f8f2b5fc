export const id = 4991;
export const ids = [4991];
export const modules = {

/***/ 44296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ leg),
/* harmony export */   RY: () => (/* binding */ withTier),
/* harmony export */   Zm: () => (/* binding */ tier),
/* harmony export */   cK: () => (/* binding */ tiers),
/* harmony export */   tF: () => (/* binding */ slugOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

/** Where an image stands in a chain: what all build on, what some build on, what runs. */
const tiers = ['base', 'infrastructure', 'application'];
const tier = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(tiers).describe('The tier of an image: base, infrastructure or application.');
/** Of a leg or record that was written when a tier was called a layer: the same with `tier`; all else as it is. */
function withTier(value) {
    if (typeof value !== 'object' || value === null || !('layer' in value) || 'tier' in value)
        return value;
    const { layer, ...rest } = value;
    return { ...rest, tier: layer };
}
/** A leg: one image at one set of axis values. */
const leg = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    leg: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('The id: the image, then its axis values in declared order, with slashes between.'),
    slug: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[a-z0-9][a-z0-9._-]*$/)
        .describe('The id where slashes are not allowed: names of artifacts, folders and local references.'),
    image: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('The name of the image.'),
    tier,
    axes: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Axis values by axis name.'),
});
/**
 * A text as a slug: lower case, everything that is not a letter, digit, dot or underscore a hyphen.
 * `web/bookworm` becomes `web-bookworm`.
 */
function slugOf(id) {
    const slug = id
        .toLowerCase()
        .replace(/[^a-z0-9._]+/g, '-')
        .replace(/^[^a-z0-9]+|-$/g, '');
    return slug === '' ? 'image' : slug.slice(0, 100);
}


/***/ }),

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

/***/ 44991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeContainer: () => (/* binding */ judgeContainer),
/* harmony export */   openDockerWitness: () => (/* binding */ openDockerWitness)
/* harmony export */ });
/* harmony import */ var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94463);
/* harmony import */ var _image_leg_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44296);
/* harmony import */ var _image_provider_witness_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95269);
/* harmony import */ var _docker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77338);
/* harmony import */ var _leg_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12548);
/* harmony import */ var _staged_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9428);
/* harmony import */ var _staging_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51197);







/** Asks the daemon of this job and the repository of the run. */
function openDockerWitness({ host, buildRegistry }) {
    const environment = (0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .childEnvironment */ .Qc)(host.environment, [], {});
    const place = {
        host,
        docker: (0,_docker_js__WEBPACK_IMPORTED_MODULE_3__.createDocker)(environment),
        manifests: (0,_staged_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .createStagedManifests */ .r)(environment),
        buildRegistry,
    };
    return (viewed, image) => lookAtContainer(place, viewed, image);
}
/** In the daemon of this job; else in the build registry; else it is brought out of its archive. */
async function lookAtContainer({ host, docker, manifests, buildRegistry }, { record, leg }, image) {
    const { key } = record;
    if (key === null)
        return _image_provider_witness_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_KEY */ .S;
    const slug = leg?.slug ?? (0,_image_leg_js__WEBPACK_IMPORTED_MODULE_1__/* .slugOf */ .tF)(record.leg);
    const build = record.images.filter(({ provider }) => provider === 'docker').length > 1 ? image.build : undefined;
    const places = [(0,_staging_js__WEBPACK_IMPORTED_MODULE_6__/* .stagedReference */ .GW)(slug, key, build), (0,_staging_js__WEBPACK_IMPORTED_MODULE_6__/* .verifiedReference */ .EW)(slug, key, build)];
    const idOf = async (reference) => (await docker.inspectImage(reference))?.id ?? null;
    const local = async () => ({
        staged: await idOf(places[0]),
        verified: await idOf(places[1]),
        places,
    });
    const { handoff } = image;
    if (handoff === null)
        return judgeContainer(record, image, await local());
    const here = await local().catch(() => undefined);
    if (here !== undefined && here.staged !== null && here.verified !== null)
        return judgeContainer(record, image, here);
    if (handoff.kind === 'registry') {
        const seen = await lookInBuildRegistry(manifests, buildRegistry, image, (0,_staging_js__WEBPACK_IMPORTED_MODULE_6__/* .buildRegistryTags */ .rH)(key, build));
        return 'kind' in seen ? seen : judgeContainer(record, image, seen);
    }
    const own = { leg: record.leg, slug, key, 'declared-tag': null };
    await (0,_leg_image_js__WEBPACK_IMPORTED_MODULE_4__.bringImage)(host, { 'pass-env': [] }, { docker, buildRegistry }, own, image);
    // What a passed test leaves stayed with the daemon that it ran in: whoever takes the image over sets it again.
    if (record.verification?.gate === 'pass')
        await docker.tagImage(image.id, places[1]);
    return judgeContainer(record, image, await local());
}
async function lookInBuildRegistry(manifests, buildRegistry, { handoff }, tags) {
    const [repository = '', digest = ''] = (handoff?.ref ?? '').split('@');
    if (repository !== buildRegistry || buildRegistry === null) {
        const reason = `its record says that it is in ${repository}, which is not the repository of this run (${buildRegistry ?? 'none: the plan has no build registry'})`;
        return { kind: 'unknown', reason };
    }
    const places = [`${repository}:${tags.staged}`, `${repository}:${tags.verified}`];
    const staged = await manifests.read(places[0]);
    if (staged.kind === 'unknown')
        return staged;
    if (staged.kind === 'found' && staged.manifest !== digest) {
        return { kind: 'unknown', reason: `its record says ${digest}, but ${places[0]} is ${staged.manifest}` };
    }
    const verified = await manifests.read(places[1]);
    if (verified.kind === 'unknown')
        return verified;
    return {
        staged: staged.kind === 'found' ? staged.config : null,
        verified: verified.kind === 'found' ? verified.config : null,
        places,
    };
}
function judgeContainer(record, { id, digests }, { staged, verified, places }) {
    const wrong = (problem) => ({ kind: 'seen', problems: [problem], untested: null });
    const config = digests['config'] ?? id;
    if (config !== id)
        return wrong(`its record calls the same image ${id} and ${config}`);
    if (staged === null)
        return wrong(`its image ${id} is gone: there is no ${places[0]}. Bake it again`);
    if (staged !== id)
        return wrong(`its record says ${id}, but ${places[0]} is ${staged}: one of them was changed`);
    if (verified === id)
        return { kind: 'seen', problems: [], untested: null };
    const there = verified === null ? `there is no ${places[1]}, which a passed test leaves` : `${places[1]} is ${verified}`;
    return { kind: 'seen', problems: [], untested: `${(0,_image_provider_witness_js__WEBPACK_IMPORTED_MODULE_2__/* .saidPassed */ .a)(record, id)}, but ${there}` };
}


/***/ })

};
