export const id = 3150;
export const ids = [3150];
export const modules = {

/***/ 83150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    listTargets: () => (  listTargets),
    noteTargets: () => (  noteTargets)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74555);
  var _beside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8642);





const noted = zod__WEBPACK_IMPORTED_MODULE_4__  .Ikc({ folder: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(), targets: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP()) });
function noteTargets({ note }, { builds, workingDirectory }) {
    const before = readNote(note).targets;
    const absent = builds.flatMap((build) => targetOf(build, workingDirectory) ?? []).filter((path) => !isThere(path));
    const targets = [...new Set([...before, ...absent])];
    if (targets.length > 0)
        (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_2__  .vK)(note, JSON.stringify({ folder: workingDirectory, targets }));
}
function listTargets({ note, words, onFound }) {
    const { folder, targets } = readNote(note);
    const made = new Set(words.artifacts.flatMap(({ files }) => files.map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, file))));
    const left = targets.filter((path) => isThere(path) && !isThere(`${path}${_beside_js__WEBPACK_IMPORTED_MODULE_3__  .Zv}`) && !made.has(path));
    return left.map((path) => {
        const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
        const reason = 'it was not there before this bake, which did not end well';
        const command = `rm '${path.replaceAll("'", `'\\''`)}'`;
        const one = { kind: 'file', id: way, region: null, state: 'left', reason, command };
        onFound(one);
        return one;
    });
}
function targetOf({ type, literals }, folder) {
    const target = literals['target'];
    if (type !== 'file' || typeof target !== 'string' || target === '' || target.includes('{{'))
        return undefined;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, target);
}
function readNote(note) {
    if (!isThere(note))
        return { folder: '', targets: [] };
    return noted.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(note, 'utf8')));
}
function isThere(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
}


/***/ })

};
