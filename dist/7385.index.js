export const id = 7385;
export const ids = [7385];
export const modules = {

/***/ 95269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    S: () => (  NO_KEY),
    a: () => (  saidPassed)
  });
function saidPassed({ verification }, id) {
    return verification === null
        ? `${id} was found instead of baked, and so must have passed its tests in an earlier run`
        : `its record says that ${id} passed its tests`;
}
const NO_KEY = {
    kind: 'unknown',
    reason: 'its record has no bake key, by which it could be asked for',
};


/***/ }),

/***/ 27385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    lookAtFiles: () => (  lookAtFiles)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56408);
  var _image_provider_witness_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95269);
  var _beside_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8642);





async function lookAtFiles(host, { record, leg }, image) {
    const [first] = image.files;
    if (record.key === null || first === undefined)
        return _image_provider_witness_js__WEBPACK_IMPORTED_MODULE_3__  .S;
    const at = leg?.work.builder === 'packer' ? leg.work['working-directory'] : '.';
    const folder = (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__  .CT)('The working directory of the bake', host.workspace, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(host.workspace), at);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, first.path)))
        return { ...others(`${first.path} is not there any more`), isGone: true };
    const found = await (0,_beside_js__WEBPACK_IMPORTED_MODULE_4__  .Zm)(folder, [first.path], record.key);
    if (found.kind !== 'found') {
        return others(found.reason ?? `${first.path} has no record beside it`);
    }
    const [there] = found.images;
    const same = there?.id === image.id &&
        image.files.every((file) => there.files.some(({ sha256, path }) => sha256 === file.sha256 && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path) === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, file.path)));
    if (!same)
        return others(`what lies beside ${first.path} is of ${there?.id ?? 'nothing'}, not ${image.id}`);
    const untested = there.verified ? null : `what lies beside ${first.path} does not say that it passed its tests`;
    return { kind: 'seen', problems: [], untested };
}
function others(problem) {
    return { kind: 'seen', problems: [`its files are not those that were baked: ${problem}`], untested: null };
}


/***/ })

};
