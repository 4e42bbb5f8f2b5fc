export const id = 2548;
export const ids = [2548];
export const modules = {

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


/***/ })

};
