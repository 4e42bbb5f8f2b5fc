export const id = 2787;
export const ids = [2787];
export const modules = {

/***/ 22787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    completeImage: () => (  completeImage),
    keepImage: () => (  keepImage),
    removeUnnamed: () => (  removeUnnamed)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _staging_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51197);


const DIGEST = /^sha256:[0-9a-f]{64}$/;
async function completeImage(image, docker) {
    const seen = await docker.inspectImage(image.id);
    if (seen === undefined)
        return image;
    const pulled = seen.repoDigests
        .map((reference) => reference.split('@')[1] ?? '')
        .find((digest) => DIGEST.test(digest));
    return {
        ...image,
        id: seen.id,
        created: (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .ym)(seen.created),
        digests: {
            ...(DIGEST.test(seen.id) ? { config: seen.id } : {}),
            ...(pulled === undefined ? {} : { manifest: pulled }),
        },
        tags: [...new Set([...image.tags, ...seen.tags])].sort(),
    };
}
async function keepImage(image, request, docker) {
    const { slug, declaredTag } = request;
    if (!DIGEST.test(image.id) || (request.key === null && !request.isPlanned))
        return image;
    const key = request.key ?? image.id.replace(/^sha256:/, '').slice(0, 12);
    await docker.tagImage(image.id, (0,_staging_js__WEBPACK_IMPORTED_MODULE_1__  .GW)(slug, key, request.isOneOfSeveral ? image.build : undefined));
    if (declaredTag === null)
        return image;
    await docker.tagImage(image.id, declaredTag);
    return { ...image, tags: [...new Set([...image.tags, declaredTag])] };
}
async function removeUnnamed(id, docker) {
    const tags = (await docker.inspectImage(id))?.tags ?? [];
    if (tags.length > 0)
        throw new Error(`it is called ${tags.join(', ')}`);
    await docker.removeImage(id);
}


/***/ })

};
