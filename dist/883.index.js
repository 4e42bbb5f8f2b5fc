export const id = 883;
export const ids = [883];
export const modules = {

/***/ 60883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    listBuildRegistry: () => (  listBuildRegistry)
  });
  var _image_container_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77383);
  var _docker_distribution_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87068);


const IDLE_MS = 30_000;
async function listBuildRegistry(repository, environment) {
    const distribution = (0,_docker_distribution_js__WEBPACK_IMPORTED_MODULE_1__  .l)({ environment, userAgent: 'bakehouse', idle: IDLE_MS });
    return await distribution.tags((0,_image_container_reference_js__WEBPACK_IMPORTED_MODULE_0__  .F2)(repository));
}


/***/ })

};
