export const id = 6629;
export const ids = [6629];
export const modules = {

/***/ 76629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectTrialInstances: () => (/* binding */ connectTrialInstances)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82758);


/** The smallest of the current families that are in every region. */
const TYPES = new Map([
    ['x86_64', 't3.micro'],
    ['arm64', 't4g.micro'],
]);
/**
 * Connects with the standard credential chain and endpoint variables.
 * @param settings of the client, over those
 */
async function connectTrialInstances(region, settings = {}, limits = {}) {
    const { sdk, client } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .openEc2 */ .$F)(region, settings, limits);
    return {
        region,
        start: async ({ imageId, tags, token }) => {
            const [image] = (await unless('InvalidAMIID', client.send(new sdk.DescribeImagesCommand({ ImageIds: [imageId] }))))?.Images ??
                [];
            if (image === undefined)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`There is no image ${imageId} in ${region} that this account may start.`);
            if (image.State !== 'available') {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The image ${imageId} in ${region} is ${image.State ?? 'in no known state'}, not available, so nothing can be started of it.`);
            }
            const type = TYPES.get(image.Architecture ?? '');
            if (type === undefined) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The image ${imageId} is of the architecture ${image.Architecture ?? 'unknown'}; a script can be run against ${[...TYPES.keys()].join(' and ')} only. Verify it by Test Kitchen and kitchen-ec2, which take any instance type.`);
            }
            const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
            const command = new sdk.RunInstancesCommand({
                ImageId: imageId,
                InstanceType: type,
                MinCount: 1,
                MaxCount: 1,
                ClientToken: token,
                InstanceInitiatedShutdownBehavior: 'terminate',
                // The image may say that a volume is to stay; the other settings of it are the image's own.
                BlockDeviceMappings: (image.BlockDeviceMappings ?? []).flatMap(({ DeviceName, Ebs }) => DeviceName === undefined || Ebs === undefined || Ebs.DeleteOnTermination === true
                    ? []
                    : [{ DeviceName, Ebs: { DeleteOnTermination: true, VolumeSize: Ebs.VolumeSize } }]),
                TagSpecifications: [
                    { ResourceType: 'instance', Tags: list },
                    { ResourceType: 'volume', Tags: list },
                ],
            });
            try {
                const id = (await client.send(command)).Instances?.[0]?.InstanceId;
                if (id === undefined)
                    throw new Error('EC2 started an instance without telling its id.');
                return id;
            }
            catch (error) {
                if (!/^(?:VPCIdNotSpecified|MissingInput)$/.test(nameOf(error)))
                    throw error;
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`No instance can be started in ${region}: the account has no default VPC with a subnet there. Make one (aws ec2 create-default-vpc --region ${region}), or verify by Test Kitchen and kitchen-ec2, which take a subnet.`);
            }
        },
        look: async (id) => {
            const found = await unless('InvalidInstanceID', client.send(new sdk.DescribeInstancesCommand({ InstanceIds: [id] })));
            const [instance] = (found?.Reservations ?? []).flatMap(({ Instances }) => Instances ?? []);
            return instance === undefined ? undefined : trialOf(instance);
        },
        isReachable: async (id) => {
            const command = new sdk.DescribeInstanceStatusCommand({ InstanceIds: [id] });
            const found = await unless('InvalidInstanceID', client.send(command));
            const [status] = found?.InstanceStatuses ?? [];
            return status?.InstanceStatus?.Status === 'ok' && status.SystemStatus?.Status === 'ok';
        },
        tagged: async (name, value) => {
            const found = [];
            const filters = [
                { Name: `tag:${name}`, Values: [value] },
                { Name: 'instance-state-name', Values: ['pending', 'running', 'stopping', 'stopped'] },
            ];
            for await (const page of sdk.paginateDescribeInstances({ client }, { Filters: filters })) {
                for (const one of page.Reservations ?? [])
                    found.push(...(one.Instances ?? []).map(trialOf));
            }
            return found;
        },
        terminate: async (id) => {
            await client.send(new sdk.TerminateInstancesCommand({ InstanceIds: [id] }));
        },
    };
}
function trialOf(instance) {
    return {
        id: instance.InstanceId ?? '',
        imageId: instance.ImageId ?? '',
        state: instance.State?.Name ?? 'unknown',
        reason: instance.StateReason?.Message ?? '',
        address: instance.PublicIpAddress ?? instance.PrivateIpAddress ?? '',
        tags: Object.fromEntries((instance.Tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? ''])),
    };
}
/** What EC2 does not know (yet) is an error to it; here it is nothing. */
async function unless(code, answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (nameOf(error).startsWith(code))
            return undefined;
        throw error;
    }
}
/** The SDK gives the code of a service's error as its name. */
function nameOf(error) {
    return error instanceof Error ? error.name : ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(error) ?? '');
}


/***/ })

};
