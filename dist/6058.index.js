export const id = 6058;
export const ids = [6058];
export const modules = {

/***/ 86058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    interruption: () => (  interruption)
  });
  var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82758);

const TAKEN_BACK = 'Server.SpotInstanceTermination';
const MOST = 5;
const LIMITS = { callMs: 10_000, tries: 3 };
async function interruption({ bake: { regions }, words }, build, ask = askEc2) {
    const own = words.told('aws').find((one) => one.build === build);
    if (own === undefined || own.trusted('spot').size === 0)
        return undefined;
    const ids = [...own.hinted('instance')].slice(0, MOST);
    if (ids.length === 0)
        return undefined;
    for (const region of regions) {
        for (const [id, code] of await ask(region, ids)) {
            if (code === TAKEN_BACK)
                return { line: `EC2 took the spot instance ${id} back: ${code}`, failure: 'capacity' };
        }
    }
    return undefined;
}
async function askEc2(region, ids) {
    const { sdk, client } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_0__  .$F)(region, {}, LIMITS);
    const found = new Map();
    const asked = { Filters: [{ Name: 'instance-id', Values: [...ids] }] };
    for await (const { Reservations = [] } of sdk.paginateDescribeInstances({ client }, asked)) {
        for (const { Instances = [] } of Reservations) {
            for (const { InstanceId = '', StateReason } of Instances)
                found.set(InstanceId, StateReason?.Code ?? '');
        }
    }
    return found;
}


/***/ })

};
