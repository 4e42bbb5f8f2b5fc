export const id = 9680;
export const ids = [9680];
export const modules = {

/***/ 49680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    runDemo: () => (  runDemo)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _usage_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90883);
  var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98847);





async function runDemo(words) {
    const script = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_version_js__WEBPACK_IMPORTED_MODULE_4__  .n)(), 'scripts', 'demo.mjs');
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(script)) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_3__  .e('the demo is in the repository of Bakehouse: clone it, and run "npm run demo" there');
    }
    const wait = () => { };
    process.on('SIGINT', wait);
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, [script, ...words], { stdio: 'inherit' });
    try {
        return await new Promise((resolve) => {
            child.once('close', (code) => resolve(code ?? 1));
        });
    }
    finally {
        process.off('SIGINT', wait);
    }
}


/***/ })

};
