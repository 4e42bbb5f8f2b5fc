export const id = 9245;
export const ids = [9245];
export const modules = {

/***/ 39245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    finishKilledRuns: () => (  finishKilledRuns)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56408);
  var _core_process_process_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50625);
  var _core_process_process_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63815);
  var _pipeline_post_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10229);
  var _pipeline_run_folder_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4005);








const MOST_RUNS = 200;
async function finishKilledRuns(host) {
    const runs = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(host.temporary);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(runs))
        return;
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(runs).sort().toReversed().slice(0, MOST_RUNS)) {
        const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runs, name);
        if (temporary === host.temporary)
            continue;
        try {
            await finishRun(host, temporary);
        }
        catch (error) {
            host.annotate({
                level: 'warning',
                message: `What the run ${name} left could not be looked at: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bD)(error)}`,
            });
        }
    }
}
async function finishRun(host, temporary) {
    const folder = (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_3__  .OW)({ temporary });
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
        return;
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).filter((one) => one.startsWith('r-'))) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        const found = (0,_pipeline_run_folder_js__WEBPACK_IMPORTED_MODULE_7__  .MW)({ temporary }, path);
        const notes = found?.notes;
        if (notes === undefined || notes.done)
            continue;
        const verdict = (0,_core_process_process_place_js__WEBPACK_IMPORTED_MODULE_4__  .tF)(notes.place, (0,_core_process_process_place_js__WEBPACK_IMPORTED_MODULE_4__  .SH)());
        if (verdict === 'unknown') {
            host.annotate({
                level: 'notice',
                message: `The run ${temporary} began on another machine or in another container (${notes.place.host}), so whether it still runs cannot be known here, and nothing of it is touched. If it was killed, run bakehouse there; if that is gone, remove the folder.`,
            });
            continue;
        }
        if (verdict === 'askable' && (await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .W_)(notes.main.pid, notes.main.startTime)))
            continue;
        await host.group(`Clean-up after the run ${temporary}`, async () => (0,_pipeline_post_js__WEBPACK_IMPORTED_MODULE_6__.finishPipeline)({ ...host, temporary, state: (key) => (key === 'pipeline' ? path : '') }));
    }
}


/***/ })

};
