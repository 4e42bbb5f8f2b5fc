export const id = 3077;
export const ids = [3077];
export const modules = {

/***/ 55194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  m: () => (  connectEc2Publishing)
});

var aws_client = __webpack_require__(82758);
;// CONCATENATED MODULE: ./.build/providers/aws/launch-templates.js
const PER_PAGE = 200;
function templateReads(sdk, client) {
    return {
        launchTemplates: async () => {
            const found = [];
            for await (const page of sdk.paginateDescribeLaunchTemplates({ client, pageSize: PER_PAGE }, {})) {
                for (const one of page.LaunchTemplates ?? []) {
                    const { LaunchTemplateId: id = '', LaunchTemplateName: name = '' } = one;
                    const { DefaultVersionNumber: defaultVersion = 0, LatestVersionNumber: latestVersion = 0 } = one;
                    found.push({ id, name, defaultVersion, latestVersion });
                }
            }
            return found;
        },
        templateVersions: async (LaunchTemplateId, numbers) => {
            const Versions = numbers.map(String);
            const command = new sdk.DescribeLaunchTemplateVersionsCommand({ LaunchTemplateId, Versions });
            return ((await client.send(command)).LaunchTemplateVersions ?? []).map(versionOf);
        },
        templateVersionsOf: async (LaunchTemplateId, image) => {
            const found = [];
            const Filters = [{ Name: 'image-id', Values: [image] }];
            const pages = sdk.paginateDescribeLaunchTemplateVersions({ client, pageSize: PER_PAGE }, { LaunchTemplateId, Filters });
            for await (const page of pages)
                found.push(...(page.LaunchTemplateVersions ?? []).map(versionOf));
            return found.filter((one) => one.image === image).toSorted((a, b) => a.number - b.number);
        },
    };
}
function templateChanges(sdk, client, dry, run) {
    return {
        addTemplateVersion: async ({ template, from, image, description, token }) => {
            const command = new sdk.CreateLaunchTemplateVersionCommand({
                ...dry,
                LaunchTemplateId: template,
                SourceVersion: String(from),
                VersionDescription: description,
                LaunchTemplateData: { ImageId: image },
                ...(dry.DryRun !== true && { ClientToken: token }),
            });
            const made = (await run(() => client.send(command)))?.LaunchTemplateVersion?.VersionNumber;
            if (made !== undefined)
                return made;
            if (dry.DryRun === true)
                return from;
            throw new Error('EC2 made a version of a launch template without telling its number.');
        },
        setDefaultVersion: async (template, number) => {
            const command = new sdk.ModifyLaunchTemplateCommand({
                ...dry,
                LaunchTemplateId: template,
                DefaultVersion: String(number),
            });
            await run(() => client.send(command));
        },
    };
}
function versionOf(one) {
    const { VersionNumber: number = 0, VersionDescription: description = '', CreatedBy = '' } = one;
    const data = { ...one.LaunchTemplateData };
    return {
        number,
        description,
        image: data.ImageId ?? null,
        maker: CreatedBy.startsWith('arn:') ? CreatedBy : null,
        data,
    };
}

;// CONCATENATED MODULE: ./.build/providers/aws/ec2-changes.js

function ec2Changes(sdk, client, isDry) {
    const dry = isDry ? { DryRun: true } : {};
    const run = async (call) => {
        try {
            return await call();
        }
        catch (error) {
            if (isDry && error instanceof Error && error.name === 'DryRunOperation')
                return undefined;
            throw error;
        }
    };
    return {
        ...templateChanges(sdk, client, dry, run),
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



const VALUES_PER_FILTER = 200;
const IMAGES_PER_PAGE = 1000;
async function connectEc2Publishing(region, settings = {}, limits = {}) {
    const { sdk, client } = await (0,aws_client .$F)(region, settings, limits);
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
        ...templateReads(sdk, client),
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
        snapshotKeys: async (snapshotIds) => {
            if (snapshotIds.length === 0)
                return [];
            const found = await client.send(new sdk.DescribeSnapshotsCommand({ SnapshotIds: [...snapshotIds] }));
            return [...new Set((found.Snapshots ?? []).flatMap(({ KmsKeyId }) => KmsKeyId ?? []))];
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


/***/ }),

/***/ 23077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    connectAws: () => (  connectAws)
  });
  var _ec2_publishing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55194);
  var _identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90115);
  var _regions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53648);
  var _ssm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94016);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94850);





function connectAws() {
    return {
        ec2: (0,_regions_js__WEBPACK_IMPORTED_MODULE_3__  .kD)((region) => (0,_ec2_publishing_js__WEBPACK_IMPORTED_MODULE_4__  .m)(region)),
        ssm: (0,_regions_js__WEBPACK_IMPORTED_MODULE_3__  .kD)((region) => (0,_ssm_js__WEBPACK_IMPORTED_MODULE_1__  .S)(region)),
        account: (0,_regions_js__WEBPACK_IMPORTED_MODULE_3__  .kD)((region) => (0,_identity_js__WEBPACK_IMPORTED_MODULE_0__  .Xr)(region)),
        clock: _core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .ml,
    };
}


/***/ })

};
