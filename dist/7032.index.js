export const id = 7032;
export const ids = [7032];
export const modules = {

/***/ 32346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validateAll: () => (/* binding */ validateAll)
/* harmony export */ });
/* harmony import */ var _actions_bake_main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96097);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
/* harmony import */ var _core_interrupt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80371);
/* harmony import */ var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39535);
/* harmony import */ var _input_pairs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(66245);
/* harmony import */ var _packer_tools_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55513);
/* harmony import */ var _pipeline_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90147);
/* harmony import */ var _plan_stage_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57505);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28668);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63546);










/** Resolves every leg of a manifest, and lets its builder check the recipe; bakes nothing and asks no provider for images. */
async function validateAll(host) {
    const interrupt = (0,_core_interrupt_js__WEBPACK_IMPORTED_MODULE_2__/* .listenForInterrupt */ .Y)();
    try {
        const run = new _pipeline_run_js__WEBPACK_IMPORTED_MODULE_4__/* .PipelineRun */ .Ke(host, (0,_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .readSettings */ .s)(host), interrupt, _watch_js__WEBPACK_IMPORTED_MODULE_7__/* .UNWATCHED */ .oF);
        host.saveState('pipeline', run.folder.path);
        await run.note({ cleanImages: false, done: false });
        const { plan, levels } = await (0,_plan_stage_js__WEBPACK_IMPORTED_MODULE_5__/* .planAll */ .n)(run, null, { 'look-up': 'false' });
        const legs = levels.flat();
        const tools = new _packer_tools_js__WEBPACK_IMPORTED_MODULE_3__/* .PackerTools */ .A(run);
        // One after another: what is said of a leg stays together.
        const results = await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_8__/* .sideBySide */ .Q)(legs, 1, async (leg) => run.isStopped ? ['The run was cancelled.'] : validateLeg(run, plan, tools, leg));
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
        return [(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error)];
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
            'secret-vars': (0,_input_pairs_js__WEBPACK_IMPORTED_MODULE_9__/* .inputPairs */ .S)(run.inputs['secret-vars']),
        },
    });
    await run.perform(child, _actions_bake_main_js__WEBPACK_IMPORTED_MODULE_0__.bake);
    return child.failures;
}


/***/ }),

/***/ 3435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectEc2: () => (/* binding */ connectEc2)
/* harmony export */ });
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82758);

/** What EC2 takes in one filter. */
const VALUES_PER_FILTER = 200;
/** Unpaginated, EC2 may refuse an account with very many images. */
const IMAGES_PER_PAGE = 1000;
/**
 * Connects with the standard credential chain and endpoint variables (AWS_ENDPOINT_URL_EC2). The SDK is loaded only
 * then: it costs a fifth of a second.
 * @param settings of the client, over those: another endpoint, other credentials
 */
async function connectEc2(region, settings = {}, limits = {}) {
    const { sdk, client } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .openEc2 */ .$F)(region, settings, limits);
    const LIVE = ['pending', 'running', 'shutting-down', 'stopping', 'stopped'];
    const named = (name, values) => ({
        Name: name,
        Values: [...values],
    });
    const instances = async (filters) => {
        const found = [];
        const pages = sdk.paginateDescribeInstances({ client }, { Filters: [...filters, named('instance-state-name', LIVE)] });
        for await (const page of pages)
            for (const one of page.Reservations ?? [])
                found.push(...(one.Instances ?? []));
        return found;
    };
    const images = async (filter) => (await client.send(new sdk.DescribeImagesCommand({ Owners: ['self'], Filters: [filter] }))).Images ?? [];
    const allImages = async (owner, filters) => {
        const found = [];
        const pages = sdk.paginateDescribeImages({ client, pageSize: IMAGES_PER_PAGE }, { Owners: [owner], Filters: filters });
        for await (const page of pages)
            found.push(...(page.Images ?? []));
        return found;
    };
    return {
        region,
        imagesById: (ids) => images(named('image-id', ids)),
        imagesByTag: async (name, values) => {
            const found = [];
            for (let start = 0; start < values.length; start += VALUES_PER_FILTER) {
                const some = values.slice(start, start + VALUES_PER_FILTER);
                found.push(...(await allImages('self', [named(`tag:${name}`, some)])));
            }
            return found;
        },
        availableImages: (owner, filters) => allImages(owner, [
            ...Object.entries(filters).map(([name, value]) => named(name, [value])),
            named('state', ['available']),
        ]),
        tag: async (ids, tags) => {
            const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
            await client.send(new sdk.CreateTagsCommand({ Resources: [...ids], Tags: list }));
        },
        hasDefaultVpc: async () => {
            const found = await client.send(new sdk.DescribeVpcsCommand({ Filters: [named('is-default', ['true'])] }));
            return (found.Vpcs ?? []).length > 0;
        },
        instancesById: (ids) => instances([named('instance-id', ids)]),
        terminate: async (ids) => {
            await client.send(new sdk.TerminateInstancesCommand({ InstanceIds: [...ids] }));
        },
    };
}


/***/ })

};
