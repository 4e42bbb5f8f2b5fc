export const id = 1703;
export const ids = [1703];
export const modules = {

/***/ 61703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O: () => (  marksOf),
    lookUpContainerKeys: () => (  lookUpContainerKeys)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _staging_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51197);


async function lookUpContainerKeys(legs, { docker }, listTags) {
    try {
        const references = await docker.references(_staging_js__WEBPACK_IMPORTED_MODULE_1__  .nD);
        const here = new Map();
        for (const reference of references.keys()) {
            const colon = reference.lastIndexOf(':');
            const [place, marks] = [reference.slice(0, colon), marksOf([reference.slice(colon + 1)])];
            here.set(place, [...(here.get(place) ?? []), ...marks]);
        }
        const there = listTags === null ? [] : marksOf(await listTags());
        return legs.map(({ slug }) => ({ kind: 'told', marks: [...(here.get(placeOf(slug)) ?? []), ...there] }));
    }
    catch (error) {
        const reason = `what there is of its recipe could not be asked: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}`;
        return legs.map(() => ({ kind: 'unknown', reason }));
    }
}
function placeOf(slug) {
    return (0,_staging_js__WEBPACK_IMPORTED_MODULE_1__  .GW)(slug, '').slice(0, -1);
}
function marksOf(tags) {
    const keys = new Set(tags.flatMap((tag) => (0,_staging_js__WEBPACK_IMPORTED_MODULE_1__  .Lk)(tag) ?? []));
    return [...keys].map((key) => ({ key, epoch: null }));
}


/***/ })

};
