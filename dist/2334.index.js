export const id = 2334;
export const ids = [2334];
export const modules = {

/***/ 95269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    S: () => (  NO_KEY),
    a: () => (  saidPassed)
  });
function saidPassed({ verification }, id) {
    return verification === null
        ? `${id} was found instead of baked, and so must have passed its tests in an earlier run`
        : `its record says that ${id} passed its tests`;
}
const NO_KEY = {
    kind: 'unknown',
    reason: 'its record has no bake key, by which it could be asked for',
};


/***/ }),

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

/***/ 69953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    judgeMachine: () => (  judgeMachine),
    openEc2Witness: () => (  openEc2Witness),
    seenMachine: () => (  seenMachine),
    seenMachines: () => (  seenMachines)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1252);
  var _image_provider_witness_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95269);
  var _choice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73222);
  var _ec2_publishing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55194);
  var _identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90115);
  var _image_set_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41421);







const ASKING = {
    machines: async (region, ids) => seenMachines(await (0,_ec2_publishing_js__WEBPACK_IMPORTED_MODULE_4__  .m)(region), ids),
    account: (region) => (0,_identity_js__WEBPACK_IMPORTED_MODULE_3__  .Xr)(region),
};
function openEc2Witness(images, asking = ASKING) {
    const idsIn = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_5__  .me)(images.filter(({ provider }) => provider === 'aws'), ({ region }) => region);
    const machinesIn = onceIn((region) => asking.machines(region, [...new Set((idsIn.get(region) ?? []).map(({ id }) => id))]));
    const accountIn = onceIn((region) => asking.account(region).catch(() => null));
    return async ({ record }, image) => {
        const { id, region } = image;
        const [found, caller] = await Promise.all([machinesIn(region), accountIn(region)]);
        return judgeMachine(record, image, found.get(id) ?? null, caller);
    };
}
function onceIn(ask) {
    const known = new Map();
    return (region) => {
        const answer = known.get(region) ?? ask(region);
        known.set(region, answer);
        return answer;
    };
}
function judgeMachine(record, { id, region, account, created }, image, caller) {
    const wrong = (problem) => ({ kind: 'seen', problems: [problem], untested: null });
    if (account !== null && caller !== null && caller !== account) {
        return wrong(`${id} is in the account ${account}, but the credentials belong to ${caller}. Use those of ${account}`);
    }
    if (image === null) {
        return wrong(`${caller ?? account ?? 'the account'} has no image ${id} in ${region}: it is gone, or is of another account or region`);
    }
    const problems = [];
    if (account !== null && image.account !== account)
        problems.push(`${id} is of the owner ${image.account ?? 'nobody'}, not ${account}`);
    if (image.state !== 'available')
        problems.push(`${id} in ${region} is ${image.state}, not available`);
    if (record.key === null)
        problems.push(`its record has no bake key, so nothing shows that ${id} is its image`);
    else if (image.key !== record.key) {
        problems.push(`its record is of the key ${record.key}, but ${id} has the tag bakehouse:key ${image.key ?? 'not at all'}`);
    }
    if ((image.run ?? '') !== record['baked-in']) {
        problems.push(`its record says that ${id} was baked in the run ${record['baked-in'] || 'none'}, but its tag bakehouse:run says ${image.run ?? 'none'}`);
    }
    if (created !== null && !isSameMoment(created, image.created)) {
        problems.push(`its record says that ${id} was made at ${created}, but EC2 says ${image.created ?? 'nothing'}`);
    }
    const untested = image.isVerified ? null : `${(0,_image_provider_witness_js__WEBPACK_IMPORTED_MODULE_1__  .a)(record, id)}, but it has no tag bakehouse:verified`;
    return { kind: 'seen', problems, untested };
}
function isSameMoment(a, b) {
    return b !== null && Date.parse(a) === Date.parse(b);
}
async function seenMachines(ec2, ids) {
    const images = await ec2.imagesById(ids);
    return new Map(images.map((image) => [image.ImageId ?? '', seenMachine(image, ec2.region)]));
}
function seenMachine(image, region) {
    return {
        id: image.ImageId ?? '',
        region,
        account: image.OwnerId ?? null,
        created: (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .ym)(image.CreationDate ?? ''),
        state: image.State ?? 'unknown',
        key: (0,_choice_js__WEBPACK_IMPORTED_MODULE_2__  .cO)(image, _image_set_js__WEBPACK_IMPORTED_MODULE_6__  .HI) ?? null,
        run: (0,_choice_js__WEBPACK_IMPORTED_MODULE_2__  .cO)(image, _image_set_js__WEBPACK_IMPORTED_MODULE_6__  .R2) ?? null,
        isVerified: (0,_choice_js__WEBPACK_IMPORTED_MODULE_2__  .zd)(image),
    };
}


/***/ })

};
