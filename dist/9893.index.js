export const id = 9893;
export const ids = [9893];
export const modules = {

/***/ 19893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    dockerCensus: () => (  dockerCensus)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _staging_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51197);


const STAGED = /^bakehouse\.local\/([a-z0-9._-]+):(bk\d+-[a-z2-7]{40})(-verified)?(?:\.[A-Za-z0-9._-]+)?$/;
async function dockerCensus(docker) {
    const references = await docker.references(_staging_js__WEBPACK_IMPORTED_MODULE_1__  .nD);
    const names = [...references].flatMap(([name, id]) => {
        const [, slug, key, verified] = STAGED.exec(name) ?? [];
        return slug === undefined || key === undefined ? [] : [{ slug, key, id, verified: verified !== undefined }];
    });
    const images = names.length === 0 ? new Map() : await docker.imagesById([...new Set(names.map(({ id }) => id))]);
    return names
        .filter(({ verified }) => !verified)
        .flatMap(({ slug, key, id }) => {
        const image = images.get(id);
        if (image === undefined)
            return [];
        const label = (name) => image.labels[name] || null;
        return [
            {
                provider: 'docker',
                region: 'local',
                id,
                created: (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .ym)(image.created),
                leg: slug,
                key,
                recipe: label('dev.bakehouse.recipe'),
                parent: parentOf(label('org.opencontainers.image.base.name')),
                copyOf: null,
                verified: names.some((one) => one.verified && one.id === id && one.slug === slug && one.key === key),
                digests: { config: id },
            },
        ];
    });
}
function parentOf(base) {
    return base === null ? null : (STAGED.exec(base)?.[2] ?? base);
}


/***/ })

};
