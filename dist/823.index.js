export const id = 823;
export const ids = [823];
export const modules = {

/***/ 70823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectEc2Publishing: () => (/* binding */ connectEc2Publishing)
});

// EXTERNAL MODULE: ./.build/providers/aws/client.js
var aws_client = __webpack_require__(82758);
;// CONCATENATED MODULE: ./.build/providers/aws/ec2-changes.js
/**
 * The calls of a client that change something.
 * @param isDry they change nothing, and only throw when the credentials may not make them
 */
function ec2Changes(sdk, client, isDry) {
    const dry = isDry ? { DryRun: true } : {};
    const run = async (call) => {
        try {
            return await call();
        }
        catch (error) {
            // How EC2 says that a dry run would have gone well.
            if (isDry && error instanceof Error && error.name === 'DryRunOperation')
                return undefined;
            throw error;
        }
    };
    return {
        copy: async ({ sourceId, sourceRegion, name, description, kmsKey, tags, token }) => {
            const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
            const specifications = [
                { ResourceType: 'image', Tags: list },
                { ResourceType: 'snapshot', Tags: list },
            ];
            const command = new sdk.CopyImageCommand({
                ...dry,
                SourceImageId: sourceId,
                SourceRegion: sourceRegion,
                Name: name,
                ...(description !== null && { Description: description }),
                ...(kmsKey !== null && { Encrypted: true, KmsKeyId: kmsKey }),
                TagSpecifications: specifications,
                // A token that only rehearsed is not used up.
                ...(!isDry && { ClientToken: token }),
            });
            const answer = await run(() => client.send(command));
            if (isDry)
                return '';
            if (answer?.ImageId === undefined)
                throw new Error('EC2 began a copy without telling its id.');
            return answer.ImageId;
        },
        tag: async (ids, tags) => {
            const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
            await run(() => client.send(new sdk.CreateTagsCommand({ ...dry, Resources: [...ids], Tags: list })));
        },
        deregister: async (id) => {
            await run(() => client.send(new sdk.DeregisterImageCommand({ ...dry, ImageId: id, DeleteAssociatedSnapshots: true })));
        },
        changeLaunchPermissions: async (id, kind, whom) => {
            const LaunchPermission = { [kind]: whom.map(launchPermission) };
            await run(() => client.send(new sdk.ModifyImageAttributeCommand({ ...dry, ImageId: id, LaunchPermission })));
        },
        changeSnapshotPermissions: async (snapshotId, kind, whom) => {
            const list = whom.map((one) => (one === 'all' ? { Group: one } : { UserId: one }));
            const command = new sdk.ModifySnapshotAttributeCommand({
                ...dry,
                SnapshotId: snapshotId,
                Attribute: 'createVolumePermission',
                CreateVolumePermission: { [kind]: list },
            });
            await run(() => client.send(command));
        },
        deprecate: async (id, at) => {
            await run(() => client.send(new sdk.EnableImageDeprecationCommand({ ...dry, ImageId: id, DeprecateAt: new Date(at) })));
        },
        protect: async (id) => {
            await run(() => client.send(new sdk.EnableImageDeregistrationProtectionCommand({ ...dry, ImageId: id })));
        },
    };
}
function launchPermission(whom) {
    if (whom === 'all')
        return { Group: 'all' };
    if (!whom.startsWith('arn:'))
        return { UserId: whom };
    return whom.includes(':ou/') ? { OrganizationalUnitArn: whom } : { OrganizationArn: whom };
}

;// CONCATENATED MODULE: ./.build/providers/aws/ec2-publishing.js


/** What EC2 takes in one filter. */
const VALUES_PER_FILTER = 200;
const IMAGES_PER_PAGE = 1000;
/**
 * Connects with the standard credential chain and endpoint variables (AWS_ENDPOINT_URL_EC2).
 * @param settings of the client, over those
 */
async function connectEc2Publishing(region, settings = {}, limits = {}) {
    const { sdk, client } = await (0,aws_client/* openEc2 */.$F)(region, settings, limits);
    const imagesBy = async (name, values) => {
        const found = [];
        for (let start = 0; start < values.length; start += VALUES_PER_FILTER) {
            const filter = { Name: name, Values: values.slice(start, start + VALUES_PER_FILTER) };
            const pages = sdk.paginateDescribeImages({ client, pageSize: IMAGES_PER_PAGE }, { Owners: ['self'], IncludeDisabled: true, Filters: [filter] });
            for await (const page of pages)
                found.push(...(page.Images ?? []));
        }
        return found;
    };
    return {
        region,
        ...ec2Changes(sdk, client, false),
        rehearsal: ec2Changes(sdk, client, true),
        imagesById: (ids) => imagesBy('image-id', ids),
        imagesByName: (names) => imagesBy('name', names),
        imagesByTag: (name, values) => imagesBy(`tag:${name}`, values),
        countPublic: async () => (await imagesBy('is-public', ['true'])).length,
        isDeregistered: async (id) => {
            try {
                const command = new sdk.DescribeImagesCommand({ ImageIds: [id], IncludeDisabled: true });
                return ((await client.send(command)).Images ?? []).every(({ State }) => State === 'deregistered');
            }
            catch (error) {
                if (!(error instanceof Error && error.name.startsWith('InvalidAMIID.')))
                    throw error;
                return error.name === 'InvalidAMIID.Unavailable';
            }
        },
        launchPermissions: async (id) => {
            const command = new sdk.DescribeImageAttributeCommand({ ImageId: id, Attribute: 'launchPermission' });
            return ((await client.send(command)).LaunchPermissions ?? []).flatMap(({ UserId, Group, OrganizationArn, OrganizationalUnitArn }) => UserId ?? Group ?? OrganizationArn ?? OrganizationalUnitArn ?? []);
        },
        snapshotPermissions: async (snapshotId) => {
            const command = new sdk.DescribeSnapshotAttributeCommand({
                SnapshotId: snapshotId,
                Attribute: 'createVolumePermission',
            });
            const found = (await client.send(command)).CreateVolumePermissions ?? [];
            return found.flatMap(({ UserId, Group }) => UserId ?? Group ?? []);
        },
        enabledRegions: async () => {
            const { Regions = [] } = await client.send(new sdk.DescribeRegionsCommand({ AllRegions: true }));
            const isOn = ({ OptInStatus }) => OptInStatus !== 'not-opted-in';
            return new Set(Regions.filter(isOn).flatMap(({ RegionName }) => RegionName ?? []));
        },
        blocksPublicAccess: async () => {
            const state = await client.send(new sdk.GetImageBlockPublicAccessStateCommand({}));
            return state.ImageBlockPublicAccessState !== 'unblocked';
        },
        defaultEncryption: async () => {
            const { EbsEncryptionByDefault = false } = await client.send(new sdk.GetEbsEncryptionByDefaultCommand({}));
            const { KmsKeyId = '' } = await client.send(new sdk.GetEbsDefaultKmsKeyIdCommand({}));
            return { isOn: EbsEncryptionByDefault, key: KmsKeyId };
        },
        pendingSnapshots: async () => {
            const Filters = [{ Name: 'status', Values: ['pending'] }];
            let count = 0;
            const pages = sdk.paginateDescribeSnapshots({ client, pageSize: 1000 }, { OwnerIds: ['self'], Filters });
            for await (const page of pages)
                count += page.Snapshots?.length ?? 0;
            return count;
        },
    };
}


/***/ })

};
