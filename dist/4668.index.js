export const id = 4668;
export const ids = [4668];
export const modules = {

/***/ 12287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    finishSetup: () => (  finishSetup)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56408);



async function finishSetup(host) {
    removeHalfInstalled(host);
    const key = host.state('cache-key');
    const folder = host.state('cache-folder');
    if (key === '' || folder === '')
        return;
    const result = await host.saveCache([folder], key);
    host.info(result.kind === 'saved'
        ? `Cache ${key}: saved`
        : `Cache ${key}: ${result.kind === 'missed' ? result.reason : 'kept'}`);
}
function removeHalfInstalled(host) {
    const folder = host.state('folder');
    if (folder === '' || !(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__  .FK)(host.toolCache, folder))
        return;
    const isOurs = /^\..+-[0-9a-f]{12}$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder)) && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)).startsWith('packer');
    if (isOurs)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
}


/***/ })

};
