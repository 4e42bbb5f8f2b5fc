export const id = 9197;
export const ids = [9197];
export const modules = {

/***/ 39197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepYoungObjectsFew: () => (/* binding */ keepYoungObjectsFew)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);

/**
 * Keeps the part of the heap for new objects at its first size. V8 lets it grow with what lives, and a plan of ten
 * thousand legs lives from its first second to its last: a third of the memory was room for objects that never came.
 * To be called before there is much to keep.
 */
function keepYoungObjectsFew() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--semi-space-growth-factor=1');
}


/***/ })

};
