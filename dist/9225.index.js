export const id = 9225;
export const ids = [9225];
export const modules = {

/***/ 19225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    connectEc2Sweeping: () => (  connectEc2Sweeping)
  });
  var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82758);

const FLEET_TEMPLATES = 'packer-fleet-launch-template-*';
const VALUES_PER_FILTER = 200;
async function connectEc2Sweeping(region, limits = {}, settings = {}) {
    const { sdk, client } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_0__  .$F)(region, settings, limits);
    const each = async (name, values, ask) => {
        const found = [];
        for (let start = 0; start < values.length; start += VALUES_PER_FILTER) {
            found.push(...(await ask({ Name: name, Values: values.slice(start, start + VALUES_PER_FILTER) })));
        }
        return found;
    };
    const instances = (name, values) => each(name, values, async (filter) => {
        const found = [];
        for await (const page of sdk.paginateDescribeInstances({ client }, { Filters: [filter] })) {
            for (const one of page.Reservations ?? [])
                found.push(...(one.Instances ?? []).map(seenInstance));
        }
        return found;
    });
    const images = (name, values) => each(name, values, async (filter) => {
        const found = [];
        const pages = sdk.paginateDescribeImages({ client, pageSize: 1000 }, { Owners: ['self'], Filters: [filter] });
        for await (const page of pages)
            found.push(...(page.Images ?? []).map(seenImage));
        return found;
    });
    const snapshots = (name, values) => each(name, values, async (filter) => {
        const found = [];
        const pages = sdk.paginateDescribeSnapshots({ client }, { OwnerIds: ['self'], Filters: [filter] });
        for await (const page of pages) {
            for (const { SnapshotId: id = '', VolumeId: volume = '', StartTime } of page.Snapshots ?? []) {
                found.push({ id, volume, started: timeOf(StartTime) });
            }
        }
        return found;
    });
    return {
        region,
        instancesByKeyPair: (names) => instances('key-name', names),
        instancesById: (ids) => instances('instance-id', ids),
        keyPairs: (names) => each('key-name', names, async (filter) => {
            const { KeyPairs = [] } = await client.send(new sdk.DescribeKeyPairsCommand({ Filters: [filter] }));
            return KeyPairs.map(({ KeyName: name = '', CreateTime }) => ({ name, created: timeOf(CreateTime) }));
        }),
        securityGroups: (names) => each('group-name', names, async (filter) => {
            const { SecurityGroups = [] } = await client.send(new sdk.DescribeSecurityGroupsCommand({ Filters: [filter] }));
            return SecurityGroups.map(({ GroupId: id = '', GroupName: name = '' }) => ({ id, name }));
        }),
        volumes: (ids) => each('volume-id', ids, async (filter) => {
            const { Volumes = [] } = await client.send(new sdk.DescribeVolumesCommand({ Filters: [filter] }));
            return Volumes.map(({ VolumeId: id = '', CreateTime, State }) => ({
                id,
                created: timeOf(CreateTime),
                isFree: State === 'available',
            }));
        }),
        snapshotsOfVolumes: (volumes) => snapshots('volume-id', volumes),
        snapshotsById: (ids) => snapshots('snapshot-id', ids),
        imagesById: (ids) => images('image-id', ids),
        imagesByName: (names) => images('name', names.map(literally)),
        imagesOfInstances: (ids) => images('source-instance-id', ids),
        imagesOfSnapshots: (ids) => images('block-device-mapping.snapshot-id', ids),
        copiesOfImages: (ids) => images('source-image-id', ids),
        fleetTemplates: async () => {
            const found = [];
            const Filters = [{ Name: 'launch-template-name', Values: [FLEET_TEMPLATES] }];
            for await (const page of sdk.paginateDescribeLaunchTemplates({ client }, { Filters })) {
                for (const { LaunchTemplateId: id = '', LaunchTemplateName: name = '' } of page.LaunchTemplates ?? [])
                    found.push({ id, name });
            }
            return found;
        },
        keyPairOfTemplate: async (id) => {
            const command = new sdk.DescribeLaunchTemplateVersionsCommand({ LaunchTemplateId: id, Versions: ['1'] });
            return (await client.send(command)).LaunchTemplateVersions?.[0]?.LaunchTemplateData?.KeyName ?? null;
        },
        spotRequests: (keyPairs) => each('launch.key-name', keyPairs, async (filter) => {
            const found = [];
            const Filters = [filter, { Name: 'state', Values: ['open', 'active'] }];
            for await (const page of sdk.paginateDescribeSpotInstanceRequests({ client }, { Filters })) {
                for (const { SpotInstanceRequestId: id, LaunchSpecification } of page.SpotInstanceRequests ?? [])
                    if (id !== undefined && keyPairs.includes(LaunchSpecification?.KeyName ?? ''))
                        found.push(id);
            }
            return found;
        }),
        terminate: async (id) => {
            await client.send(new sdk.TerminateInstancesCommand({ InstanceIds: [id] }));
        },
        cancelSpotRequest: async (id) => {
            await client.send(new sdk.CancelSpotInstanceRequestsCommand({ SpotInstanceRequestIds: [id] }));
        },
        deleteKeyPair: async (name) => {
            await client.send(new sdk.DeleteKeyPairCommand({ KeyName: name }));
        },
        deleteSecurityGroup: async (id) => {
            await client.send(new sdk.DeleteSecurityGroupCommand({ GroupId: id }));
        },
        deleteVolume: async (id) => {
            await client.send(new sdk.DeleteVolumeCommand({ VolumeId: id }));
        },
        deregister: async (id) => {
            await client.send(new sdk.DeregisterImageCommand({ ImageId: id }));
        },
        deleteSnapshot: async (id) => {
            await client.send(new sdk.DeleteSnapshotCommand({ SnapshotId: id }));
        },
        deleteFleetTemplate: async (id) => {
            await client.send(new sdk.DeleteLaunchTemplateCommand({ LaunchTemplateId: id }));
        },
    };
}
function seenInstance(one) {
    return {
        id: one.InstanceId ?? '',
        keyPair: one.KeyName ?? null,
        launched: timeOf(one.LaunchTime),
        state: one.State?.Name ?? 'unknown',
        groups: (one.SecurityGroups ?? []).map(({ GroupId: id = '', GroupName: name = '' }) => ({ id, name })),
        volumes: (one.BlockDeviceMappings ?? []).flatMap(({ Ebs }) => Ebs?.VolumeId === undefined ? [] : [{ id: Ebs.VolumeId, staysOn: Ebs.DeleteOnTermination !== true }]),
    };
}
function seenImage(one) {
    const mappings = one.BlockDeviceMappings ?? [];
    const root = mappings.find(({ DeviceName }) => DeviceName === one.RootDeviceName);
    return {
        id: one.ImageId ?? '',
        name: one.Name ?? '',
        created: Date.parse(one.CreationDate ?? ''),
        sourceInstance: textOf(one.SourceInstanceId),
        sourceImage: textOf(one.SourceImageId),
        sourceRegion: textOf(one.SourceImageRegion),
        snapshots: mappings.flatMap(({ Ebs }) => Ebs?.SnapshotId ?? []),
        rootSnapshot: textOf(root?.Ebs?.SnapshotId),
    };
}
function textOf(text) {
    return text === undefined || text === '' ? null : text;
}
function timeOf(date) {
    return date?.getTime() ?? Number.NaN;
}
function literally(name) {
    return name.replaceAll(/[*?\\]/g, String.raw `\$&`);
}


/***/ })

};
