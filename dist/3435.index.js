export const id = 3435;
export const ids = [3435];
export const modules = {

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
