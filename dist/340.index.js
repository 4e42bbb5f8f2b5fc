export const id = 340;
export const ids = [340];
export const modules = {

/***/ 70340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findWorkspace: () => (/* binding */ findWorkspace)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _plan_default_manifests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76474);



/**
 * Where a command works that reads the manifest of its folder: the nearest folder with a bakehouse.yml, from `folder` upwards to the
 * root of its repository. `folder` itself where there is none, or where it is in no repository.
 */
function findWorkspace(folder) {
    const above = [];
    for (let at = folder;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        above.push(at);
        // A folder in a clone, a file in a worktree and in a submodule.
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, '.git')))
            break;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
            return folder;
    }
    return above.find((at) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, _plan_default_manifests_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST */ .e0))) ?? folder;
}


/***/ }),

/***/ 76474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e0: () => (/* binding */ MANIFEST),
/* harmony export */   h$: () => (/* binding */ IMAGES_JSON_PLACES),
/* harmony export */   n4: () => (/* binding */ DEFAULT_MANIFESTS)
/* harmony export */ });
/** What is planned where nothing is named. */
const MANIFEST = 'bakehouse.yml';
/** In the order in which they are taken; the predecessor knew the last two. */
const IMAGES_JSON_PLACES = ['IMAGES.json', 'docker/IMAGES.json', '.docker/IMAGES.json'];
const DEFAULT_MANIFESTS = [MANIFEST, ...IMAGES_JSON_PLACES];


/***/ })

};
