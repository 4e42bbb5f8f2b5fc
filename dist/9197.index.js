export const id = 9197;
export const ids = [9197];
export const modules = {

/***/ 39197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    fixYoungObjects: () => (  fixYoungObjects)
  });
  var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);

const YOUNG = 4 * 1024 * 1024;
const MOST_TRIES = 64;
const AT_ONCE = 4096;
function fixYoungObjects() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--semi-space-growth-factor=4');
    const held = [];
    while (held.length < MOST_TRIES && youngBytes() < YOUNG)
        held.push(Array.from({ length: AT_ONCE }, () => ({})));
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--semi-space-growth-factor=1');
}
function youngBytes() {
    return (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.getHeapSpaceStatistics)().find((one) => one.space_name === 'new_space')?.space_size ?? YOUNG;
}


/***/ })

};
