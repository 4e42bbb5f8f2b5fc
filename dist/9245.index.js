export const id = 9245;
export const ids = [9245];
export const modules = {

/***/ 39245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   finishKilledRuns: () => (/* binding */ finishKilledRuns)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56408);
/* harmony import */ var _core_process_process_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50625);
/* harmony import */ var _core_process_process_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63815);
/* harmony import */ var _pipeline_post_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10229);
/* harmony import */ var _pipeline_run_folder_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4005);








/** Of a machine that was never tidied, so many runs are looked at, the newest first. */
const MOST_RUNS = 200;
/** Does for runs that were killed what they could not do themselves: ends what they left running, and removes it. */
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
                message: `What the run ${name} left could not be looked at: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`,
            });
        }
    }
}
async function finishRun(host, temporary) {
    const folder = (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .jobFolder */ .OW)({ temporary });
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
        return;
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).filter((one) => one.startsWith('r-'))) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        const found = (0,_pipeline_run_folder_js__WEBPACK_IMPORTED_MODULE_7__/* .readRunFolder */ .MW)({ temporary }, path);
        const notes = found?.notes;
        // A run that went well keeps the files of its request.
        if (notes === undefined || notes.done)
            continue;
        const verdict = (0,_core_process_process_place_js__WEBPACK_IMPORTED_MODULE_4__/* .judgePlace */ .tF)(notes.place, (0,_core_process_process_place_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOfThisProcess */ .SH)());
        if (verdict === 'unknown') {
            host.annotate({
                level: 'notice',
                message: `The run ${temporary} began on another machine or in another container (${notes.place.host}), so whether it still runs cannot be known here, and nothing of it is touched. If it was killed, run bakehouse there; if that is gone, remove the folder.`,
            });
            continue;
        }
        if (verdict === 'askable' && (await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__/* .isRunning */ .W_)(notes.main.pid, notes.main.startTime)))
            continue;
        await host.group(`Clean-up after the run ${temporary}`, async () => (0,_pipeline_post_js__WEBPACK_IMPORTED_MODULE_6__.finishPipeline)({ ...host, temporary, state: (key) => (key === 'pipeline' ? path : '') }));
    }
}


/***/ })

};
