export const id = 6058;
export const ids = [6058];
export const modules = {

/***/ 86058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   interruption: () => (/* binding */ interruption)
/* harmony export */ });
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82758);

/** The code with which EC2 says that it took a spot instance back. */
const TAKEN_BACK = 'Server.SpotInstanceTermination';
/** Lines of a guest may look like Packer's and name others; so many are asked for. */
const MOST = 5;
const LIMITS = { callMs: 10_000, tries: 3 };
/**
 * Whether EC2 itself ended the spot instance of a build that failed. Packer does not ask: to it a connection broke, or the
 * guest never answered. An ended instance is told for about an hour.
 */
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
    const { sdk, client } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .openEc2 */ .$F)(region, {}, LIMITS);
    const found = new Map();
    // By filter, not by id: what is not there is then no error.
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
