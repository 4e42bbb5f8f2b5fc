export const id = 4991;
export const ids = [4991,2548];
export const modules = {

/***/ 95269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    S: () => (  NO_KEY),
    a: () => (  saidPassed)
  });
function saidPassed({ verification }, id) {
    return verification === null
        ? `${id} was found instead of baked, and so must have passed its tests in an earlier run`
        : `its record says that ${id} passed its tests`;
}
const NO_KEY = {
    kind: 'unknown',
    reason: 'its record has no bake key, by which it could be asked for',
};


/***/ }),

/***/ 12548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    bringImage: () => (  bringImage)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88278);
  var _staging_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51197);
  var _handoff_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1714);





async function bringImage(host, inputs, { docker, buildRegistry }, leg, image) {
    if (image.provider !== 'docker')
        return image.id;
    refuseContradiction(leg, image);
    const { handoff } = image;
    const declared = leg['declared-tag'];
    if (handoff?.kind === 'registry') {
        const reference = handoff.ref ?? '';
        const [repository = '', digest = ''] = reference.split('@');
        if (repository !== buildRegistry || !/^sha256:[0-9a-f]{64}$/.test(digest)) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`The record of ${leg.leg} says that its image is at ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .WU)(reference)}, which is not in the repository of this run (${buildRegistry ?? 'none: name a build registry in the manifest, or handoff here too'}).`);
        }
        if (declared !== null) {
            await docker.pullImage(reference);
            await docker.tagImage(reference, declared);
        }
        return reference;
    }
    const reference = localReference(leg, image);
    const present = await docker.inspectImage(reference);
    if (present?.id !== image.id) {
        if ((await docker.inspectImage(image.id)) === undefined) {
            if (handoff?.kind !== 'archive' || handoff.artifact === null) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`The image of ${leg.leg} (${image.id}) is not in the daemon of this job, and its record names no hand-off. Bake both in one job, or give bake the input "handoff".`);
            }
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(host.temporary, 'bakehouse', 'handoff', leg.slug);
            await (0,_handoff_js__WEBPACK_IMPORTED_MODULE_4__.restoreArchive)(host, inputs, handoff.artifact, folder, image);
        }
        await docker.tagImage(image.id, reference);
    }
    if (declared !== null)
        await docker.tagImage(image.id, declared);
    return reference;
}
function refuseContradiction({ leg }, { id, digests }) {
    const config = digests['config'] ?? id;
    if (config === id)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`The record of ${leg} calls the same image ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .WU)(id)} and ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .WU)(config)}: it was changed by hand. Take the record that bake wrote, or bake again.`);
}
function localReference(leg, image) {
    return (0,_staging_js__WEBPACK_IMPORTED_MODULE_3__  .GW)(leg.slug, leg.key ?? image.id.replace(/^sha256:/, '').slice(0, 12));
}


/***/ }),

/***/ 44991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    judgeContainer: () => (  judgeContainer),
    openDockerWitness: () => (  openDockerWitness)
  });
  var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94463);
  var _image_leg_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44296);
  var _image_provider_witness_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95269);
  var _docker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77338);
  var _leg_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12548);
  var _staged_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9428);
  var _staging_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51197);







function openDockerWitness({ host, buildRegistry }) {
    const environment = (0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_0__  .Qc)(host.environment, [], {});
    const place = {
        host,
        docker: (0,_docker_js__WEBPACK_IMPORTED_MODULE_3__.createDocker)(environment),
        manifests: (0,_staged_manifest_js__WEBPACK_IMPORTED_MODULE_5__  .r)(environment),
        buildRegistry,
    };
    return (viewed, image) => lookAtContainer(place, viewed, image);
}
async function lookAtContainer({ host, docker, manifests, buildRegistry }, { record, leg }, image) {
    const { key } = record;
    if (key === null)
        return _image_provider_witness_js__WEBPACK_IMPORTED_MODULE_2__  .S;
    const slug = leg?.slug ?? (0,_image_leg_js__WEBPACK_IMPORTED_MODULE_1__  .tF)(record.leg);
    const build = record.images.filter(({ provider }) => provider === 'docker').length > 1 ? image.build : undefined;
    const places = [(0,_staging_js__WEBPACK_IMPORTED_MODULE_6__  .GW)(slug, key, build), (0,_staging_js__WEBPACK_IMPORTED_MODULE_6__  .EW)(slug, key, build)];
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
        const seen = await lookInBuildRegistry(manifests, buildRegistry, image, (0,_staging_js__WEBPACK_IMPORTED_MODULE_6__  .rH)(key, build));
        return 'kind' in seen ? seen : judgeContainer(record, image, seen);
    }
    const own = { leg: record.leg, slug, key, 'declared-tag': null };
    await (0,_leg_image_js__WEBPACK_IMPORTED_MODULE_4__.bringImage)(host, { 'pass-env': [] }, { docker, buildRegistry }, own, image);
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
    const wrong = (problem) => ({
        kind: 'seen',
        problems: [problem],
        untested: null,
    });
    const config = digests['config'] ?? id;
    if (config !== id)
        return wrong(`its record calls the same image ${id} and ${config}`);
    if (staged === null)
        return { ...wrong(`its image ${id} is gone: there is no ${places[0]}. Bake it again`), isGone: true };
    if (staged !== id)
        return wrong(`its record says ${id}, but ${places[0]} is ${staged}: one of them was changed`);
    if (verified === id)
        return { kind: 'seen', problems: [], untested: null };
    const there = verified === null ? `there is no ${places[1]}, which a passed test leaves` : `${places[1]} is ${verified}`;
    return { kind: 'seen', problems: [], untested: `${(0,_image_provider_witness_js__WEBPACK_IMPORTED_MODULE_2__  .a)(record, id)}, but ${there}` };
}


/***/ })

};
