export const id = 7871;
export const ids = [7871];
export const modules = {

/***/ 57871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   completeImage: () => (/* binding */ completeImage)
/* harmony export */ });
/** An answer that a good bake waits for, in ms. */
const LIMIT_MS = 30_000;
/**
 * What Packer does not say of the image that it made: the region, the project and the time. Packer's own region is that of the
 * environment, unless the template names another one: then it is looked for in all that the cloud has.
 */
async function completeImage(image, environment, connect, limitMs = LIMIT_MS) {
    const cloud = await connect(environment, { limits: { callMs: limitMs, tries: 3 } });
    const others = cloud.regions.filter((one) => one !== cloud.region);
    for (const region of [cloud.region, ...others]) {
        const there = await cloud.glance(region).get(image.id);
        if (there === undefined)
            continue;
        return { ...image, region, account: there.owner, created: there.created };
    }
    return image;
}


/***/ })

};
