export const id = 2346;
export const ids = [2346];
export const modules = {

/***/ 32346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    validateAll: () => (  validateAll)
  });
  var _actions_bake_main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30595);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _core_process_interrupt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50545);
  var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39535);
  var _settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28668);
  var _packer_tools_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55513);
  var _pipeline_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69947);
  var _plan_stage_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(69229);
  var _watch_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63546);









async function validateAll(host) {
    const interrupt = (0,_core_process_interrupt_js__WEBPACK_IMPORTED_MODULE_2__  .Y)();
    try {
        const run = new _pipeline_run_js__WEBPACK_IMPORTED_MODULE_5__  .Ke(host, (0,_settings_js__WEBPACK_IMPORTED_MODULE_3__  .sb)(host), interrupt, _watch_js__WEBPACK_IMPORTED_MODULE_7__  .oF);
        host.saveState('pipeline', run.folder.path);
        await run.note({ cleanImages: false, done: false });
        const { plan, levels } = await (0,_plan_stage_js__WEBPACK_IMPORTED_MODULE_6__  .n1)(run, null, { 'look-up': 'false' });
        const legs = levels.flat();
        const tools = new _packer_tools_js__WEBPACK_IMPORTED_MODULE_4__  .A(run);
        const results = await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_8__  .Q)(legs, 1, async (leg) => run.isStopped ? ['The run was cancelled.'] : validateLeg(run, plan, tools, leg));
        const wrong = results.flatMap((failures, index) => failures.map((failure) => `${legs[index]?.leg ?? ''}: ${failure}`));
        await run.note({ cleanImages: false, done: true });
        if (wrong.length > 0)
            host.fail(wrong.join('\n'));
        else
            host.info(`Validated ${legs.length} ${legs.length === 1 ? 'leg' : 'legs'}.`);
    }
    finally {
        interrupt.dispose();
    }
}
async function validateLeg(run, plan, tools, leg) {
    let environment;
    try {
        environment = await tools.of(leg);
    }
    catch (error) {
        return [(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .Uc)(error)];
    }
    const child = run.child({
        stage: 'bake',
        leg,
        environment,
        inputs: {
            mode: 'validate',
            plan: plan.path,
            'plan-digest': plan.digest,
            leg: leg.leg,
            'secret-vars': (0,_settings_js__WEBPACK_IMPORTED_MODULE_3__  .SQ)(run.inputs['secret-vars']),
        },
    });
    await run.perform(child, (own) => (0,_actions_bake_main_js__WEBPACK_IMPORTED_MODULE_0__.bake)(own));
    return child.failures;
}


/***/ })

};
