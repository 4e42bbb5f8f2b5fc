export const id = 6311;
export const ids = [6311];
export const modules = {

/***/ 70823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ connectEc2Publishing)
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


/***/ }),

/***/ 66311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectAws: () => (/* binding */ connectAws)
});

// EXTERNAL MODULE: ./.build/providers/aws/ec2-publishing.js + 1 modules
var ec2_publishing = __webpack_require__(70823);
// EXTERNAL MODULE: ./.build/providers/aws/identity.js
var identity = __webpack_require__(90115);
// EXTERNAL MODULE: ./.build/providers/aws/client.js
var aws_client = __webpack_require__(82758);
// EXTERNAL MODULE: ./.build/providers/aws/trouble.js
var trouble = __webpack_require__(57534);
;// CONCATENATED MODULE: ./.build/providers/aws/ssm.js


/** What SSM gives in one call. */
const NAMES_PER_CALL = 10;
/**
 * Connects with the standard credential chain and endpoint variables (AWS_ENDPOINT_URL_SSM).
 * @param settings of the client, over those
 */
async function connectSsm(region, settings = {}, limits = {}) {
    const { sdk, client } = await (0,aws_client/* openSsm */.su)(region, settings, limits);
    return {
        region,
        read: async (names) => {
            const found = new Map();
            for (let start = 0; start < names.length; start += NAMES_PER_CALL) {
                const command = new sdk.GetParametersCommand({ Names: names.slice(start, start + NAMES_PER_CALL) });
                for (const { Name, Value, Version = 0 } of (await client.send(command)).Parameters ?? []) {
                    if (Name !== undefined && Value !== undefined)
                        found.set(Name, { value: Value, version: Version });
                }
            }
            return found;
        },
        put: async (name, imageId) => {
            const { Version = 0 } = await client.send(new sdk.PutParameterCommand({ ...typeOf(name, imageId), Overwrite: true }));
            return Version;
        },
        rehearse: async (name, { value }) => {
            try {
                await client.send(new sdk.PutParameterCommand({ ...typeOf(name, value), Overwrite: false }));
            }
            catch (error) {
                if ((0,trouble/* nameOf */.V)(error) !== 'ParameterAlreadyExists')
                    throw error;
            }
        },
        setter: async (name) => {
            const filter = { Key: 'Name', Option: 'Equals', Values: [name] };
            try {
                const { Parameters = [] } = await client.send(new sdk.DescribeParametersCommand({ ParameterFilters: [filter] }));
                const user = Parameters[0]?.LastModifiedUser;
                return user?.startsWith('arn:') === true ? user : null;
            }
            catch {
                // It is for a message alone: publishing does without that right.
                return null;
            }
        },
    };
}
function typeOf(name, imageId) {
    return { Name: name, Value: imageId, Type: 'String', DataType: 'aws:ec2:image' };
}

// EXTERNAL MODULE: ./.build/core/clock.js
var clock = __webpack_require__(94850);
;// CONCATENATED MODULE: ./.build/providers/aws/publish/world.js




/** By the standard credential chain; one client for each region and service. */
function connectAws() {
    return {
        ec2: once((region) => (0,ec2_publishing/* connectEc2Publishing */.m)(region)),
        ssm: once((region) => connectSsm(region)),
        account: once((region) => (0,identity/* callerAccount */.Xr)(region)),
        clock: clock/* systemClock */.ml,
    };
}
function once(connect) {
    const made = new Map();
    return (region) => {
        const connection = made.get(region) ?? connect(region);
        made.set(region, connection);
        return connection;
    };
}


/***/ }),

/***/ 57534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nameOf),
/* harmony export */   n: () => (/* binding */ awsTrouble)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

/** What an AWS error means to the user, by its code: what is wrong, and what to do. */
const MEANINGS = [
    [
        /^(?:RequestLimitExceeded|Throttling|ThrottlingException|TooManyRequestsException|EC2ThrottledException)$/,
        'AWS throttles this account, and went on after several tries; run it again later',
    ],
    [
        /^(?:RequestExpired|RequestTimeTooSkewed|InvalidSignatureException|SignatureDoesNotMatch)$/,
        "AWS does not take the time that this machine signs with; set its clock (or the credentials' secret is wrong)",
    ],
    [
        /^(?:UnauthorizedOperation|AccessDenied|AccessDeniedException)$/,
        'the credentials may not do that; docs/publish/aws.md has the policy that publishing takes',
    ],
    [
        /^(?:AuthFailure|InvalidClientTokenId|UnrecognizedClientException|OptInRequired)$/,
        'AWS does not take the credentials there: they are wrong or have expired, or the region is off for this account',
    ],
    [/^(?:ExpiredToken|ExpiredTokenException)$/, 'the credentials have expired; ask for longer ones'],
    [/^ResourceLimitExceeded$/, 'a quota of this account and region is used up; wait for other copies, or raise it'],
    [/^InvalidAMIName\.Duplicate$/, 'another image of this account has that name there'],
    [/^(?:TimeoutError|RequestTimeout)$/, 'AWS did not answer in time, in several tries'],
    [
        /^(?:ECONNRESET|ECONNREFUSED|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT)$/,
        'the connection to AWS failed, in several tries',
    ],
    [/^(?:InternalError|InternalFailure|ServiceUnavailable|Unavailable|InternalServerError)$/, 'AWS itself has trouble'],
];
/** The error as one clause of a message: meaning, then what AWS said. */
function awsTrouble(error) {
    const [code, system] = [nameOf(error), (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(error) ?? ''];
    const said = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).trim();
    const quote = code === '' || code === 'Error' ? said : `${code}: ${said === '' ? 'no message' : said}`;
    const meaning = MEANINGS.find(([pattern]) => pattern.test(code) || pattern.test(system))?.[1] ?? ofStatus(error);
    return meaning === undefined ? quote : `${meaning} (${quote})`;
}
/** The code that AWS gives; the SDK has it as the error's name. */
function nameOf(error) {
    return error instanceof Error ? error.name : '';
}
function ofStatus(error) {
    if (typeof error !== 'object' || error === null || !('$metadata' in error))
        return undefined;
    const metadata = error.$metadata;
    if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata))
        return undefined;
    const status = metadata.httpStatusCode;
    return typeof status === 'number' && status >= 500 ? `AWS itself has trouble (status ${status})` : undefined;
}


/***/ })

};
