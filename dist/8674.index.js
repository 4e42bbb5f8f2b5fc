export const id = 8674;
export const ids = [8674];
export const modules = {

/***/ 76261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    r: () => (  pokedWatch)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);

const PAUSE_MS = 1000;
const MOST_TURNS = 200;
function pokedWatch(look) {
    const stopping = new AbortController();
    let timer;
    let turns = 0;
    let last = 0;
    let isBusy = false;
    let isWanted = false;
    let current = Promise.resolve();
    const turn = async () => {
        timer = undefined;
        isWanted = false;
        isBusy = true;
        turns += 1;
        await look(stopping.signal);
        isBusy = false;
        last = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)();
        if (isWanted)
            poke();
    };
    const poke = () => {
        isWanted = true;
        if (isBusy || timer !== undefined || turns >= MOST_TURNS || stopping.signal.aborted)
            return;
        const begin = () => {
            current = turn();
        };
        timer = setTimeout(begin, Math.max(0, last + PAUSE_MS - (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)()));
        timer.unref();
    };
    return {
        poke,
        hurry: async () => {
            if (isBusy)
                await current;
            if (!isWanted || stopping.signal.aborted)
                return;
            clearTimeout(timer);
            current = turn();
            await current;
        },
        stop: async () => {
            clearTimeout(timer);
            stopping.abort();
            await current;
        },
    };
}


/***/ }),

/***/ 27582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    U: () => (  straysOf),
    q: () => (  isMark)
  });
function isMark(text) {
    return /^[0-9a-f]{32}$/.test(text);
}
function straysOf(region, things) {
    const marks = new Set(things.flatMap(({ mark }) => (isMark(mark) ? [mark] : [])));
    return [...marks].toSorted().map((mark) => {
        const own = things.filter((one) => one.mark === mark);
        const times = own.map(({ since }) => since);
        const since = times.includes(null)
            ? null
            : (times
                .flatMap((time) => time ?? [])
                .toSorted()
                .at(-1) ?? null);
        return {
            region,
            mark,
            run: own.find(({ run }) => run !== null)?.run ?? null,
            since,
            things: own.map(({ thing }) => thing).toSorted(),
            holds: [...new Set(own.flatMap(({ holds }) => holds))],
        };
    });
}


/***/ }),

/***/ 19202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    askScalingWith: () => (  askScalingWith)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var sax__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42560);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_http_wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91284);
  var _client_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82758);
  var _naming_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43833);






const CALL = { callMs: 60_000, tries: 4 };
const MOST_PAGES = 1000;
function askScalingWith(environment) {
    const wire = (0,_core_http_wire_js__WEBPACK_IMPORTED_MODULE_3__  .kP)((0,_core_http_wire_js__WEBPACK_IMPORTED_MODULE_3__  .NM)(), environment, CALL);
    return async (region) => {
        const { client } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_5__  .$F)(region);
        const credentials = await client.config.credentials();
        const list = async (action, name) => {
            const found = [];
            let token = '';
            for (let page = 0; page < MOST_PAGES; page += 1) {
                const query = { Action: action, Version: '2011-01-01', ...(token === '' ? {} : { NextToken: token }) };
                const url = endpointOf(region, environment);
                url.search = queryOf(query);
                const headers = signedHeaders(url, region, credentials, new Date());
                const answer = readAnswer(await wire.send('Auto Scaling', { method: 'GET', url, headers }), name);
                found.push(...answer.members);
                if (answer.token === '')
                    return found;
                ({ token } = answer);
            }
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo('Auto Scaling gave pages without an end');
        };
        const [configurations, groups] = await Promise.all([
            list('DescribeLaunchConfigurations', 'LaunchConfigurations'),
            list('DescribeAutoScalingGroups', 'AutoScalingGroups'),
        ]);
        return {
            uses: [
                ...configurations.flatMap((one) => usesIn(one, 'launch configuration', 'LaunchConfigurationName')),
                ...groups.flatMap((one) => usesIn(one, 'group of Auto Scaling', 'AutoScalingGroupName')),
            ],
            versions: groups.flatMap(versionsIn),
        };
    };
}
function endpointOf(region, environment) {
    const given = environment['AWS_ENDPOINT_URL_AUTO_SCALING'] || environment['AWS_ENDPOINT_URL'] || '';
    if (given !== '')
        return new URL('/', given);
    return new URL(`https://autoscaling.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}/`);
}
function versionsIn(group) {
    const name = textAt(group, 'AutoScalingGroupName');
    let template = '';
    return group.flatMap(([path, text]) => {
        if (path.endsWith('/LaunchTemplateId'))
            template = text;
        if (!path.endsWith('/Version') || template === '' || path.startsWith('Instances/'))
            return [];
        return [{ group: name, template, version: text }];
    });
}
function usesIn(member, what, name) {
    const ids = new Set(member.flatMap(([, text]) => (0,_naming_js__WEBPACK_IMPORTED_MODULE_4__  .Sd)(text)));
    return [...ids].map((id) => ({ what: `${what} ${textAt(member, name)}`, id }));
}
function textAt(member, path) {
    return member.find(([at]) => at === path)?.[1] ?? '';
}
function readAnswer({ status, text }, name) {
    const members = [];
    const path = [];
    let [token, code, message, written] = ['', '', '', ''];
    let isList = false;
    const parser = sax__WEBPACK_IMPORTED_MODULE_1__.parser(true);
    Object.assign(parser, {
        onopentag: ({ name: tag }) => {
            path.push(tag);
            written = '';
            isList ||= path.length === 3 && tag === name;
            if (path.length === 4 && path[2] === name && tag === 'member')
                members.push([]);
        },
        ontext: (part) => void (written += part),
        onclosetag: (tag) => {
            const said = written.trim();
            written = '';
            if (said !== '' && path[2] === name && path.length > 4)
                members.at(-1)?.push([path.slice(4).join('/'), said]);
            if (path.length === 3 && tag === 'NextToken')
                token = said;
            if (tag === 'Code')
                code = said;
            if (tag === 'Message')
                message = said;
            path.pop();
        },
        onerror: (error) => {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`Auto Scaling gave no answer that is known here: ${error.message.split('\n', 1)[0]}`);
        },
    });
    parser.write(text).close();
    if (status === 200 && isList)
        return { members, token };
    const error = new Error(message === '' ? `it answers ${status}${status === 200 ? ', without a list' : ''}` : message);
    error.name = code === '' ? 'Error' : code;
    throw error;
}
function queryOf(values) {
    const encoded = (text) => encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    return Object.entries(values)
        .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
        .toSorted()
        .join('&');
}
function signedHeaders(url, region, { accessKeyId, secretAccessKey, sessionToken }, now) {
    const time = now.toISOString().replaceAll(/[-:]|\.\d+/g, '');
    const day = time.slice(0, 8);
    const scope = `${day}/${region}/autoscaling/aws4_request`;
    const signed = {
        host: url.host,
        'x-amz-date': time,
        ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
    };
    const names = Object.keys(signed).join(';');
    const lines = Object.entries(signed).map(([name, value]) => `${name}:${value}`);
    const canonical = ['GET', url.pathname, url.search.slice(1), ...lines, '', names, hash('')].join('\n');
    const toSign = ['AWS4-HMAC-SHA256', time, scope, hash(canonical)].join('\n');
    const key = [day, region, 'autoscaling', 'aws4_request'].reduce((last, part) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', last).update(part).digest(), `AWS4${secretAccessKey}`);
    const signature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(toSign).digest('hex');
    const { host: _, ...headers } = signed;
    return {
        ...headers,
        authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
    };
}
function hash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}


/***/ }),

/***/ 75538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    tagImages: () => (  tagImages)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _choice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73222);
  var _ec2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3435);
  var _image_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41421);




async function tagImages({ images, tags, key, onRefused }, connect = _ec2_js__WEBPACK_IMPORTED_MODULE_2__.connectEc2) {
    const sets = key === null ? [] : (0,_image_set_js__WEBPACK_IMPORTED_MODULE_3__  .lD)(key, images);
    await Promise.all(images.map(async (image, index) => {
        const all = { ...tags, ...sets[index]?.tags };
        try {
            const ec2 = await connect(image.region);
            await ec2.tag([image.id], all);
            await tagSnapshots(ec2, image.id, all);
        }
        catch (error) {
            onRefused(image, error);
        }
    }));
}
async function tagSnapshots(ec2, id, tags) {
    try {
        const ids = (await ec2.imagesById([id])).flatMap(_choice_js__WEBPACK_IMPORTED_MODULE_1__  .XO);
        const ours = Object.entries(tags).filter(([name]) => name.startsWith('bakehouse:'));
        if (ids.length > 0)
            await ec2.tag(ids, Object.fromEntries(ours));
    }
    catch (error) {
        throw new Error(`its snapshots are without tags: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}`, { cause: error });
    }
}


/***/ }),

/***/ 36382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    awsCensus: () => (  awsCensus),
    awsWithdrawal: () => (  awsWithdrawal)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _choice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73222);
  var _identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90115);
  var _image_set_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41421);
  var _publish_copy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59400);
  var _regions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53648);







const REVOKED_TAG = 'bakehouse:revoked';
const ANY = ['*'];
async function awsCensus({ regions }, connect, { environment }) {
    if (!(0,_identity_js__WEBPACK_IMPORTED_MODULE_3__  .e1)(environment))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('there are no AWS credentials');
    const own = (0,_regions_js__WEBPACK_IMPORTED_MODULE_5__  .ND)(environment);
    const all = [...new Set([...regions, ...(own === null ? [] : [own])])];
    if (all.length === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('no region says where to look; set AWS_REGION');
    const found = await Promise.all(all.map(async (region) => {
        const ec2 = await connect(region);
        const images = [...(await ec2.imagesByTag(_image_set_js__WEBPACK_IMPORTED_MODULE_6__  .HI, ANY)), ...(await ec2.imagesByTag(_publish_copy_js__WEBPACK_IMPORTED_MODULE_4__  .zj, ANY))];
        return [...new Map(images.map((image) => [image.ImageId ?? '', image])).values()].map((image) => knownImage(image, region));
    }));
    return found.flat();
}
function knownImage(image, region) {
    return {
        provider: 'aws',
        region,
        id: image.ImageId ?? '',
        created: (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .ym)(image.CreationDate ?? ''),
        leg: (0,_choice_js__WEBPACK_IMPORTED_MODULE_2__  .cO)(image, _image_set_js__WEBPACK_IMPORTED_MODULE_6__  .gt) ?? '',
        key: (0,_choice_js__WEBPACK_IMPORTED_MODULE_2__  .cO)(image, _image_set_js__WEBPACK_IMPORTED_MODULE_6__  .HI) ?? null,
        recipe: (0,_choice_js__WEBPACK_IMPORTED_MODULE_2__  .cO)(image, _image_set_js__WEBPACK_IMPORTED_MODULE_6__  .o7) ?? null,
        parent: (0,_choice_js__WEBPACK_IMPORTED_MODULE_2__  .cO)(image, _image_set_js__WEBPACK_IMPORTED_MODULE_6__  .aB) ?? null,
        copyOf: (0,_choice_js__WEBPACK_IMPORTED_MODULE_2__  .cO)(image, _publish_copy_js__WEBPACK_IMPORTED_MODULE_4__  .zj) ?? null,
        verified: (0,_choice_js__WEBPACK_IMPORTED_MODULE_2__  .zd)(image),
        digests: {},
    };
}
const SOON_MS = 10 * 60_000;
const A_MINUTE = 60_000;
const LONGEST_TAG = 256;
async function awsWithdrawal(images, { at, reason }, connect, now) {
    const tag = `${at} ${reason}`
        .replaceAll(/[^\p{L}\p{N}\p{Zs}_.:/=+@-]/gu, ' ')
        .slice(0, LONGEST_TAG)
        .toWellFormed();
    const changes = [];
    for (const region of new Set(images.map((image) => image.region))) {
        const ec2 = await connect(region);
        const ids = images.filter((image) => image.region === region).map(({ id }) => id);
        for (const image of await ec2.imagesById(ids)) {
            const id = image.ImageId ?? '';
            const deprecated = Date.parse(image.DeprecationTime ?? '');
            changes.push({
                region,
                id,
                what: `tag it ${REVOKED_TAG}=${tag}`,
                isDone: (0,_choice_js__WEBPACK_IMPORTED_MODULE_2__  .cO)(image, REVOKED_TAG) === tag,
                carryOut: () => ec2.tag([id], { [REVOKED_TAG]: tag }),
            }, {
                region,
                id,
                what: 'deprecate it',
                isDone: deprecated <= now + SOON_MS + A_MINUTE,
                carryOut: () => ec2.deprecate(id, now + SOON_MS),
            });
        }
    }
    return changes;
}


/***/ }),

/***/ 85565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    withdrawAmi: () => (  withdrawAmi)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

async function withdrawAmi(ec2, id) {
    const [image] = await ec2.imagesById([id]);
    if (image === undefined)
        return;
    if (image.Public === true)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('it is public, so that another account may use it');
    const [instance] = await ec2.instancesOfImage(id);
    if (instance !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`the instance ${instance.InstanceId ?? ''} runs of it`);
    await ec2.deregister(id);
}


/***/ }),

/***/ 16395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y: () => (  ec2Changes)
  });
  var _launch_templates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51652);

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
        ...(0,_launch_templates_js__WEBPACK_IMPORTED_MODULE_0__  .U)(sdk, client, dry, run),
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


/***/ }),

/***/ 40766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    connectEc2Publishing: () => (  connectEc2Publishing)
  });
  var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82758);
  var _ec2_changes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16395);
  var _launch_templates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51652);



const VALUES_PER_FILTER = 200;
const IMAGES_PER_PAGE = 1000;
async function connectEc2Publishing(region, settings = {}, limits = {}) {
    const { sdk, client } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_0__  .$F)(region, settings, limits);
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
        ...(0,_ec2_changes_js__WEBPACK_IMPORTED_MODULE_1__  .Y)(sdk, client, false),
        ...(0,_launch_templates_js__WEBPACK_IMPORTED_MODULE_2__  .I)(sdk, client),
        rehearsal: (0,_ec2_changes_js__WEBPACK_IMPORTED_MODULE_1__  .Y)(sdk, client, true),
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

/***/ 53352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    connectEc2Retention: () => (  connectEc2Retention)
  });
  var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82758);
  var _ec2_changes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16395);
  var _launch_templates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51652);
  var _trouble_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57534);




const GONE = /^InvalidAMIID\.(?:NotFound|Unavailable)$/;
const PER_PAGE = 1000;
const VERSIONS_PER_PAGE = 200;
async function connectEc2Retention(region, settings = {}, limits = {}) {
    const { sdk, client } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_1__  .$F)(region, settings, limits);
    const { launchTemplates } = (0,_launch_templates_js__WEBPACK_IMPORTED_MODULE_2__  .I)(sdk, client);
    const { tag, deprecate } = (0,_ec2_changes_js__WEBPACK_IMPORTED_MODULE_3__  .Y)(sdk, client, false);
    return {
        launchTemplates,
        tag,
        deprecate,
        ownImages: async () => {
            const found = [];
            const asked = { Owners: ['self'], IncludeDisabled: true };
            for await (const page of sdk.paginateDescribeImages({ client, pageSize: PER_PAGE }, asked))
                found.push(...(page.Images ?? []));
            return found;
        },
        ownSnapshots: async () => {
            const found = [];
            for await (const page of sdk.paginateDescribeSnapshots({ client, pageSize: PER_PAGE }, { OwnerIds: ['self'] }))
                found.push(...(page.Snapshots ?? []));
            return found;
        },
        image: async (id) => {
            try {
                const asked = { ImageIds: [id], Owners: ['self'], IncludeDisabled: true };
                return (await client.send(new sdk.DescribeImagesCommand(asked))).Images?.[0];
            }
            catch (error) {
                if (!GONE.test((0,_trouble_js__WEBPACK_IMPORTED_MODULE_0__  .V)(error)))
                    throw error;
                return undefined;
            }
        },
        instances: async (ofImage) => {
            const found = [];
            const asked = ofImage === undefined ? {} : { Filters: [{ Name: 'image-id', Values: [ofImage] }] };
            for await (const page of sdk.paginateDescribeInstances({ client, pageSize: PER_PAGE }, asked)) {
                for (const one of (page.Reservations ?? []).flatMap(({ Instances = [] }) => Instances)) {
                    const { InstanceId: id = '', ImageId: image = '', State } = one;
                    if (State?.Name !== 'terminated')
                        found.push({ id, image, state: State?.Name ?? 'in an unknown state' });
                }
            }
            return found;
        },
        versionsOf: async (template, numbers) => {
            const found = [];
            const asked = { LaunchTemplateId: template, ...(numbers === undefined ? {} : { Versions: numbers.map(String) }) };
            const config = { client, ...(numbers === undefined ? { pageSize: VERSIONS_PER_PAGE } : {}) };
            try {
                for await (const page of sdk.paginateDescribeLaunchTemplateVersions(config, asked)) {
                    for (const { VersionNumber, VersionDescription, LaunchTemplateData } of page.LaunchTemplateVersions ?? []) {
                        found.push({
                            number: VersionNumber ?? 0,
                            description: VersionDescription ?? '',
                            image: LaunchTemplateData?.ImageId ?? null,
                            maker: null,
                            data: { BlockDeviceMappings: LaunchTemplateData?.BlockDeviceMappings ?? [] },
                        });
                    }
                }
            }
            catch (error) {
                if (!/^InvalidLaunchTemplateId\.(?:NotFound|Malformed)$/.test((0,_trouble_js__WEBPACK_IMPORTED_MODULE_0__  .V)(error)))
                    throw error;
            }
            return found;
        },
        launchPermissions: async (id) => {
            const asked = { ImageId: id, Attribute: 'launchPermission' };
            const { LaunchPermissions = [] } = await client.send(new sdk.DescribeImageAttributeCommand(asked));
            return LaunchPermissions.map(({ UserId, Group, OrganizationArn, OrganizationalUnitArn }) => UserId ?? Group ?? OrganizationArn ?? OrganizationalUnitArn ?? 'somebody');
        },
        snapshotPermissions: async (id) => {
            const asked = { SnapshotId: id, Attribute: 'createVolumePermission' };
            const { CreateVolumePermissions = [] } = await client.send(new sdk.DescribeSnapshotAttributeCommand(asked));
            return CreateVolumePermissions.map(({ UserId, Group }) => UserId ?? Group ?? 'somebody');
        },
        disable: async (id) => {
            await client.send(new sdk.DisableImageCommand({ ImageId: id }));
        },
        deregister: async (id) => {
            try {
                await client.send(new sdk.DeregisterImageCommand({ ImageId: id }));
            }
            catch (error) {
                if (!GONE.test((0,_trouble_js__WEBPACK_IMPORTED_MODULE_0__  .V)(error)))
                    throw error;
            }
        },
        deleteSnapshot: async (id) => {
            try {
                await client.send(new sdk.DeleteSnapshotCommand({ SnapshotId: id }));
            }
            catch (error) {
                if ((0,_trouble_js__WEBPACK_IMPORTED_MODULE_0__  .V)(error) !== 'InvalidSnapshot.NotFound')
                    throw error;
            }
        },
    };
}


/***/ }),

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


/***/ }),

/***/ 51652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  templateReads),
    U: () => (  templateChanges)
  });
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


/***/ }),

/***/ 38858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    ec2Request: () => (  ec2Request),
    listAfterGoodEnd: () => (  listAfterGoodEnd),
    sweepAws: () => (  sweepAws)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _image_provider_bake_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45237);
  var _claims_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33312);
  var _sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65398);




const CALL_MS = 10_000;
const TRIES = 4;
const GOOD_END_MS = 15_000;
async function sweepAws(request) {
    const asked = ec2Request(request);
    const unasked = [...unseenRegions(request), ...unnamed(request), ...otherAccount(request), ...profiles(request)];
    if (!isAnythingToFind(asked))
        return unasked;
    const [{ connectEc2Sweeping }, { sweepEc2 }] = await Promise.all([
        Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 19225)),
        Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 49023)),
    ]);
    const limits = {
        callMs: CALL_MS,
        tries: TRIES,
        signal: AbortSignal.timeout(Math.max(0, request.deadline - (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)())),
    };
    return [...(await sweepEc2(request.regions, (region) => connectEc2Sweeping(region, limits), asked)), ...unasked];
}
async function listAfterGoodEnd({ note }, { artifacts }) {
    const noted = (0,_sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_2__  .CT)(note);
    if (!Object.values(noted).some(({ staying = [] }) => staying.length > 0))
        return [];
    const [{ connectEc2Sweeping }, { listStayingVolumes }] = await Promise.all([
        Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 19225)),
        Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 15731)),
    ]);
    const limits = { callMs: CALL_MS, tries: TRIES, signal: AbortSignal.timeout(GOOD_END_MS) };
    return listStayingVolumes(noted, new Set(idsOf(artifacts)), (region) => connectEc2Sweeping(region, limits));
}
function ec2Request(request) {
    const { words, claims } = request;
    const all = words.told(AWS);
    const proves = ({ build }) => !claims.includes(_claims_js__WEBPACK_IMPORTED_MODULE_1__  .tQ) && !(0,_image_provider_bake_js__WEBPACK_IMPORTED_MODULE_3__  .X)(build, request) && !hadDuplicate(words, build);
    const proving = all.filter(proves);
    const others = all.filter((one) => !proving.includes(one));
    const withPair = proving.filter(({ trusted }) => trusted('key-pair').size > 0);
    const withoutPair = all.filter((one) => !withPair.includes(one));
    const trusted = (from, kind) => [
        ...new Set(from.flatMap((one) => [...one.trusted(kind)])),
    ];
    const hinted = (from, kind) => [
        ...new Set(from.flatMap((one) => [...one.hinted(kind)])),
    ];
    return {
        keyPairs: trusted(proving, 'key-pair'),
        securityGroups: trusted(withPair, 'security-group'),
        unproven: {
            keyPairs: [...trusted(others, 'key-pair'), ...trusted(all, 'named-key-pair')],
            securityGroups: trusted(withoutPair, 'security-group'),
        },
        imageNames: trusted(all, 'image-name'),
        hinted: {
            instances: hinted(all, 'instance'),
            images: hinted(all, 'image'),
            snapshots: hinted(all, 'snapshot'),
            launchTemplates: hinted(withoutPair, 'launch-template'),
        },
        spot: trusted(all, 'spot').length > 0,
        kept: new Set([...idsOf(words.artifacts), ...request.kept]),
        noted: (0,_sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_2__  .CT)(request.note),
        startedAt: request.startedAt,
        deadline: request.deadline,
        dryRun: request.keepOnFailure,
    };
}
const AWS = 'aws';
function hadDuplicate({ buildErrors, errorLines }, build) {
    const says = (text) => text.includes('InvalidKeyPair.Duplicate');
    const ofBuild = buildErrors.filter((one) => one.build === build);
    return ofBuild.some(({ text }) => says(text)) || errorLines.some((line) => says(line) && line.includes(build));
}
function isAnythingToFind({ keyPairs, unproven, imageNames, hinted }) {
    return [keyPairs, unproven.keyPairs, unproven.securityGroups, imageNames, ...Object.values(hinted)].some((names) => names.length > 0);
}
function idsOf(artifacts) {
    return artifacts.flatMap(({ id }) => id.match(/\b(?:ami|snap|vol)-[0-9a-f]{8,17}\b/g) ?? []);
}
function unseenRegions(request) {
    const told = new Set(request.words.told(AWS).flatMap(({ hinted }) => [...hinted('region')]));
    return [...told]
        .filter((region) => !request.regions.includes(region))
        .map((region) => ({
        kind: 'unknown',
        id: `copies in ${region}`,
        region,
        state: 'unchecked',
        reason: 'Not checked: the log names this region, but neither template nor variables do',
        command: `aws ec2 describe-images --owners self --query "Images[?CreationDate>='${isoOf(request)}']" --region ${region}`,
    }));
}
function unnamed(request) {
    return request.words
        .told(AWS)
        .filter(({ trusted }) => trusted('launched').size > 0)
        .filter(({ trusted }) => trusted('key-pair').size + trusted('named-key-pair').size === 0)
        .flatMap(({ build }) => request.regions.map((region) => ({
        kind: 'unknown',
        id: `what ${build} started in ${region}`,
        region,
        state: 'unchecked',
        reason: 'Not checked: this build makes no key pair of its own, so nothing proves what is its',
        command: `aws ec2 describe-instances --query "Reservations[].Instances[?LaunchTime>='${isoOf(request)}'][].[InstanceId,State.Name,KeyName]" --region ${region}`,
    })));
}
function otherAccount(request) {
    const { claims, words } = request;
    const launched = words.told(AWS).some(({ trusted }) => trusted('launched').size > 0 || trusted('key-pair').size > 0);
    if (!claims.includes(_claims_js__WEBPACK_IMPORTED_MODULE_1__  .MQ) || !launched)
        return [];
    const reason = 'Not checked: the template brings credentials of its own, and the clean-up has those of this step; it may have looked in another account';
    return [
        {
            kind: 'unknown',
            id: "the account of the template's credentials",
            region: null,
            state: 'unchecked',
            reason,
            command: null,
        },
    ];
}
function profiles(request) {
    const names = new Set(request.words.told(AWS).flatMap(({ trusted }) => [...trusted('profile')]));
    return [...names].map((name) => ({
        kind: 'instance-profile',
        id: name,
        region: null,
        state: 'unchecked',
        reason: 'Not checked: this bake made the instance profile and a role of that name; IAM was not asked',
        command: [
            `aws iam remove-role-from-instance-profile --instance-profile-name ${name} --role-name ${name}`,
            `aws iam delete-instance-profile --instance-profile-name ${name}`,
            `aws iam delete-role-policy --role-name ${name} --policy-name ${name}`,
            `aws iam delete-role --role-name ${name}`,
        ].join('; '),
    }));
}
function isoOf({ startedAt }) {
    return new Date(startedAt).toISOString();
}


/***/ }),

/***/ 6685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    noteLinks: () => (  noteLinks),
    watchEc2: () => (  watchEc2)
  });
  var _image_poked_watch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76261);
  var _image_provider_bake_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45237);
  var _claims_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33312);
  var _sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65398);




const LIMITS = { callMs: 8000, tries: 3 };
function watchEc2(request, words) {
    return (0,_image_poked_watch_js__WEBPACK_IMPORTED_MODULE_0__  .r)((signal) => noteLinks(request, words(), signal));
}
async function noteLinks(request, words, signal) {
    const { note, regions, claims, startedAt } = request;
    const keyPairs = words
        .told('aws')
        .flatMap(({ build, trusted }) => ((0,_image_provider_bake_js__WEBPACK_IMPORTED_MODULE_3__  .X)(build, request) ? [] : [...trusted('key-pair')]));
    if (claims.includes(_claims_js__WEBPACK_IMPORTED_MODULE_1__  .tQ) || keyPairs.length === 0)
        return;
    const { connectEc2Sweeping } = await Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 19225));
    const told = await Promise.all(regions.map(async (region) => {
        try {
            const ec2 = await connectEc2Sweeping(region, { ...LIMITS, signal });
            return [region, await (0,_sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_2__  .gw)(ec2, keyPairs, startedAt)];
        }
        catch {
            return [region, _sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_2__  .Re];
        }
    }));
    const before = (0,_sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_2__  .CT)(note);
    const after = Object.fromEntries(told.map(([region, links]) => [region, (0,_sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_2__  .UF)(before[region] ?? _sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_2__  .Re, links)]));
    (0,_sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_2__  .fJ)(note, { ...before, ...after });
}


/***/ }),

/***/ 77601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  checkAws: () => (  checkAws),
  regionsToLookIn: () => (  regionsToLookIn)
});

var errors = __webpack_require__(8005);
var toolkit_start = __webpack_require__(45729);
var aws_regions = __webpack_require__(53648);
var shell = __webpack_require__(12535);
var loaded_template = __webpack_require__(47402);
;// CONCATENATED MODULE: ./.build/providers/aws/default-network.js


const STARTS_INSTANCE = /^amazon-(?:ebs|ebssurrogate|ebsvolume|instance)$/;
const PLACES = ['subnet_id', 'subnet_filter', 'vpc_id', 'vpc_filter'];
function unplacedBuilds(builds, environment) {
    return builds.flatMap((build) => {
        if (!STARTS_INSTANCE.test(build.type) || !build.known || PLACES.some((name) => isSet(build, name)))
            return [];
        const region = regionOf(build, environment);
        return region === undefined ? [] : [{ build, region }];
    });
}
async function checkDefaultNetwork(host, builds, hasDefaultVpc) {
    const asked = new Set();
    for (const { build, region } of builds) {
        if (asked.has(region))
            continue;
        asked.add(region);
        try {
            if (await hasDefaultVpc(region))
                continue;
        }
        catch (error) {
            host.debug(`whether ${region} has a default VPC could not be asked: ${(0,errors .bD)(error)}`);
            continue;
        }
        throw new loaded_template .$w(`${build.file}:${build.line}: The build ${build.name} must name a subnet_id, subnet_filter or vpc_id, for ${region} has no default VPC ` +
            `that its instance could be started in. Name one, or make a default VPC: aws ec2 create-default-vpc --region ${region}. Nothing was baked.`, build.file, build.line);
    }
}
function isSet({ literals, isWritten, mayHaveBlock }, name) {
    if (mayHaveBlock(name))
        return true;
    if (!isWritten(name))
        return false;
    const value = literals[name];
    return value !== '' && value !== null;
}
function regionOf({ literals, isWritten }, environment) {
    const value = literals['region'];
    if (typeof value === 'string' && value !== '')
        return value;
    if (isWritten('region') && value !== '' && value !== null)
        return undefined;
    return [environment['AWS_REGION'], environment['AWS_DEFAULT_REGION']].find((name) => (name ?? '') !== '');
}

var identity = __webpack_require__(90115);
var profile = __webpack_require__(79256);
var external_node_fs_ = __webpack_require__(73024);
var external_node_os_ = __webpack_require__(48161);
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./.build/providers/aws/profile-regions.js



function profileRegions(environment, profiles) {
    const home = environment['HOME'] ?? (0,external_node_os_.homedir)();
    const files = [
        environment['AWS_CONFIG_FILE'] ?? (0,external_node_path_.join)(home, '.aws', 'config'),
        environment['AWS_SHARED_CREDENTIALS_FILE'] ?? (0,external_node_path_.join)(home, '.aws', 'credentials'),
    ];
    const wanted = new Set([environment['AWS_PROFILE'] ?? 'default', ...profiles]);
    return [...new Set(files.flatMap((file) => regionsIn(textOf(file), wanted)))];
}
function textOf(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return '';
    }
}
function regionsIn(text, profiles) {
    let isWanted = false;
    const found = [];
    for (const line of text.split('\n')) {
        const trimmed = line.trim();
        if (trimmed.startsWith('['))
            isWanted = profiles.has(trimmed
                .slice(1, -1)
                .replace(/^profile\s/, '')
                .trim());
        else if (isWanted && trimmed.startsWith('region')) {
            const [name = '', value = ''] = trimmed.split('=');
            if (name.trim() === 'region')
                found.push(value.trim());
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./.build/providers/aws/preflight.js








async function checkAws(request) {
    const { host, recipe, regions, account } = request;
    const { environment } = host;
    const inTemplate = recipe.texts.some((text) => /"?\b(access_key|profile|assume_role|vault_aws_engine)"?\s*[:={]/.test(text));
    if (!inTemplate)
        (0,profile .Q)(environment);
    if (!inTemplate && !(0,identity .e1)(environment) && !(await (0,identity .oB)())) {
        throw new errors .yo('The template bakes on AWS, but no credentials are there: no variables, no profile, no web identity, no instance role. ' +
            (host.kind === 'terminal'
                ? 'Log in with "aws sso login" or "aws configure", or set AWS_PROFILE.'
                : 'Add aws-actions/configure-aws-credentials before this step, or set AWS_PROFILE.'));
    }
    const region = regions[0] ?? 'us-east-1';
    let actual = null;
    if (account !== '') {
        actual = await (0,identity .Xr)(region);
        if (actual !== account) {
            throw new errors .yo(`Input "account" is ${account}, but the credentials at hand belong to ${actual}. Nothing was baked.`);
        }
    }
    (0,shell .kz)(recipe.builds, 
    () => process.platform === 'win32' || (0,toolkit_start .K)(shell .NF, request.environment, host.workspace) !== undefined);
    if (inTemplate)
        return actual;
    const { connectEc2 } = await Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 3435));
    await checkDefaultNetwork(host, unplacedBuilds(recipe.builds, environment), async (where) => (await connectEc2(where)).hasDefaultVpc());
    return actual;
}
function regionsToLookIn({ regions, texts, values, variableTexts }, environment) {
    const profiles = texts.flatMap((text) => [...text.matchAll(/"?\bprofile"?\s*[:=]\s*"([^"\n]{1,100})"/g)].flatMap(([, name]) => name ?? []));
    const inEnvironment = ['AWS_REGION', 'AWS_DEFAULT_REGION'].map((name) => environment[name] ?? '');
    const all = [
        ...regions,
        ...(0,aws_regions .JF)(values),
        ...inEnvironment,
        ...profileRegions(environment, profiles),
        ...(0,aws_regions .JF)([...texts, ...variableTexts]),
    ];
    return [...new Set(all.filter((region) => REGION.test(region)))];
}
const REGION = /^[a-z]{2}(?:-[a-z]+){1,3}-\d{1,2}$/;


/***/ }),

/***/ 59400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DN: () => (  lackingTags),
    EF: () => (  decideCopy),
    VS: () => (  copyRequest),
    e2: () => (  isAvailable),
    mm: () => (  isPending),
    zj: () => (  SOURCE_IMAGE_TAG)
  });
  var _core_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1252);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74555);
  var _choice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73222);
  var _kms_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11782);




const SOURCE_IMAGE_TAG = 'bakehouse:source-image';
const SOURCE_REGION_TAG = 'bakehouse:source-region';
const ATTEMPT_TAG = 'bakehouse:copy-attempt';
function decideCopy(original, tagged, named) {
    const { image, region } = original;
    const ours = tagged
        .filter((one) => (0,_choice_js__WEBPACK_IMPORTED_MODULE_1__  .cO)(one, SOURCE_IMAGE_TAG) === image.ImageId && (0,_choice_js__WEBPACK_IMPORTED_MODULE_1__  .cO)(one, SOURCE_REGION_TAG) === region)
        .map((one) => ({ image: one }))
        .toSorted(_choice_js__WEBPACK_IMPORTED_MODULE_1__  .jI)
        .map((one) => one.image);
    const failed = ours.filter(({ State = '' }) => /^(?:failed|invalid|error)$/.test(State));
    const usable = [...ours.filter(isAvailable), ...ours.filter(isPending)];
    const [best] = usable;
    if (best !== undefined) {
        const duplicates = usable.slice(1);
        return { kind: 'use', image: best, isPending: isPending(best), isForeign: false, failed, duplicates };
    }
    const disabled = ours.find(({ State }) => State === 'disabled');
    if (disabled !== undefined) {
        return {
            kind: 'refuse',
            message: `its copy ${disabled.ImageId} is disabled; enable it (aws ec2 enable-image), or deregister it for a new one`,
        };
    }
    const strangers = named.filter((one) => !ours.some(({ ImageId }) => ImageId === one.ImageId) &&
        (isAvailable(one) || isPending(one) || one.State === 'disabled'));
    const alike = strangers.find((one) => one.SourceImageId === image.ImageId && one.SourceImageRegion === region && one.State !== 'disabled');
    if (alike !== undefined) {
        return { kind: 'use', image: alike, isPending: isPending(alike), isForeign: true, failed, duplicates: [] };
    }
    const [rival] = strangers;
    if (rival !== undefined) {
        return {
            kind: 'refuse',
            message: `the name "${image.Name}" is held there by ${rival.ImageId}, which is no copy of ${image.ImageId}; deregister that one, or bake under a name of its own ({key8}, {timestamp})`,
        };
    }
    const attempts = failed.map((one) => Number((0,_choice_js__WEBPACK_IMPORTED_MODULE_1__  .cO)(one, ATTEMPT_TAG) ?? 0) + 1);
    return { kind: 'copy', attempt: Math.max(0, ...attempts), failed };
}
function copyRequest(original, destination, kmsKey, attempt) {
    const { image, region } = original;
    const request = {
        sourceId: image.ImageId ?? '',
        sourceRegion: region,
        name: image.Name ?? '',
        description: (image.Description ?? '') === '' ? null : (image.Description ?? null),
        kmsKey,
        tags: {
            ...copiedTags(image),
            [SOURCE_IMAGE_TAG]: image.ImageId ?? '',
            [SOURCE_REGION_TAG]: region,
            ...(kmsKey !== null && { [_kms_key_js__WEBPACK_IMPORTED_MODULE_2__  .HI]: kmsKey }),
            ...(attempt > 0 && { [ATTEMPT_TAG]: String(attempt) }),
        },
    };
    return { ...request, token: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_0__  .fg)((0,_core_values_js__WEBPACK_IMPORTED_MODULE_3__  .dj)({ ...request, destination, attempt })) };
}
function lackingTags(original, copy) {
    const wanted = {
        ...copiedTags(original.image),
        [SOURCE_IMAGE_TAG]: original.image.ImageId ?? '',
        [SOURCE_REGION_TAG]: original.region,
    };
    const ours = Object.entries(wanted).filter(([name]) => name.startsWith('bakehouse:'));
    return Object.fromEntries(ours.filter(([name, value]) => (0,_choice_js__WEBPACK_IMPORTED_MODULE_1__  .cO)(copy, name) !== value));
}
function isAvailable({ State }) {
    return State === 'available';
}
function isPending({ State }) {
    return State === 'pending' || State === 'transient';
}
function copiedTags(image) {
    const own = (image.Tags ?? []).filter(({ Key = '' }) => !Key.startsWith('aws:') && ![SOURCE_IMAGE_TAG, SOURCE_REGION_TAG, ATTEMPT_TAG, _kms_key_js__WEBPACK_IMPORTED_MODULE_2__  .HI].includes(Key));
    return Object.fromEntries(own.map(({ Key = '', Value = '' }) => [Key, Value]));
}


/***/ }),

/***/ 24487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  createAwsPublisher: () => (  createAwsPublisher)
});

var values = __webpack_require__(1252);
var publish_progress = __webpack_require__(31119);
var trouble = __webpack_require__(57534);
var publish_places = __webpack_require__(40748);
;// CONCATENATED MODULE: ./.build/providers/aws/publish/step.js

function emptyLook(parameters) {
    return { id: null, image: null, launch: [], snapshots: [], parameters };
}
function imageAt(place, look) {
    return look.id ?? `the copy of ${place.source.id}`;
}
const changeAt = (0,publish_places .fs)('aws', ({ region }) => region);

var clock = __webpack_require__(94850);
;// CONCATENATED MODULE: ./.build/providers/aws/publish/exposure.js


function exposure(place, fields, look, original, now, ec2) {
    const steps = [];
    const name = imageAt(place, look);
    const id = look.id ?? '';
    if (fields.protect && !isProtected(look.image)) {
        steps.push({
            change: changeAt(place, 'expose', `protect ${name} from deregistration`, 'not protected', 'protected'),
            run: () => ec2.protect(id),
        });
    }
    if (fields.public && !look.launch.includes('all')) {
        steps.push({
            change: changeAt(place, 'expose', `make ${name} public`, 'not public', 'public'),
            run: () => ec2.changeLaunchPermissions(id, 'Add', ['all']),
        });
    }
    const at = wantedDeprecation(fields, original);
    if (at !== null && at > now && !isSameMinute(look.image?.DeprecationTime, at)) {
        const after = new Date(at).toISOString();
        steps.push({
            change: changeAt(place, 'expose', `deprecate ${name} on ${after}`, look.image?.DeprecationTime ?? null, after),
            run: () => ec2.deprecate(id, at),
        });
    }
    return steps;
}
function wantedDeprecation(fields, original) {
    const after = fields['deprecate-after'];
    const created = Date.parse(original.CreationDate ?? '');
    return after === undefined || !Number.isFinite(created) ? null : deprecationTime(created, after, fields.public);
}
function isProtected(image) {
    return (image?.DeregistrationProtection ?? 'disabled') !== 'disabled';
}
const MINUTE = 60_000;
const MOST_YEARS = 10;
const MOST_YEARS_PUBLIC = 2;
function deprecationTime(created, after, isPublic) {
    const latest = (0,clock .i8)(created, `P${isPublic ? MOST_YEARS_PUBLIC : MOST_YEARS}Y`);
    return toMinute(Math.min((0,clock .i8)(created, after), latest));
}
function isSameMinute(text, at) {
    return Math.abs(Date.parse(text ?? '') - at) < MINUTE;
}
function toMinute(time) {
    return Math.floor(time / MINUTE) * MINUTE;
}

var choice = __webpack_require__(73222);
;// CONCATENATED MODULE: ./.build/providers/aws/publish/sharing.js

function sharing(place, fields, look, ec2) {
    const { 'share-mode': mode, 'max-unshare': most } = fields;
    const wanted = place.share.filter((whom) => whom !== (look.image?.OwnerId ?? place.source.account));
    const name = imageAt(place, look);
    const id = look.id ?? '';
    const things = [
        {
            name,
            have: look.launch,
            want: fields.public && look.launch.includes('all') ? [...wanted, 'all'] : wanted,
            change: (kind, whom) => ec2.changeLaunchPermissions(id, kind, whom),
        },
        ...(fields['share-snapshots'] ? look.snapshots : []).map((snapshot) => ({
            name: `${snapshot.id} of ${name}`,
            have: snapshot.permissions,
            want: wanted.filter((whom) => !whom.startsWith('arn:')),
            change: (kind, whom) => ec2.changeSnapshotPermissions(snapshot.id, kind, whom),
        })),
    ];
    const steps = [];
    for (const { name, have, want, change } of things) {
        const { add, remove } = permissionDifference(have, want, mode);
        if (remove.length > most) {
            const refusal = `${name} would be taken back from ${remove.length} (${listOf(remove)}), but "max-unshare" allows ${most}; raise it when that is meant`;
            return { steps: [], refusal };
        }
        const before = have.length === 0 ? 'private' : listOf(have);
        const step = (what, kind, whom) => {
            if (whom.length === 0)
                return;
            const after = listOf(kind === 'Add' ? [...have, ...whom] : [...have, ...add].filter((one) => !whom.includes(one)));
            steps.push({
                change: changeAt(place, 'share', `${what} ${listOf(whom)}`, before, after === '' ? 'private' : after),
                run: () => change(kind, whom),
            });
        };
        step(`share ${name} with`, 'Add', add);
        step(`take ${name} back from`, 'Remove', remove);
    }
    return { steps, refusal: null };
}
function caresForLaunch(place, fields) {
    return place.share.length > 0 || fields['share-mode'] === 'exact' || fields.public;
}
function permissionDifference(have, want, mode) {
    return {
        add: want.filter((whom) => !have.includes(whom)),
        remove: mode === 'exact' ? have.filter((whom) => !want.includes(whom)).toSorted() : [],
    };
}
function listOf(whom) {
    const shown = whom.slice(0, 3).join(', ');
    return whom.length > 3 ? `${shown} and ${whom.length - 3} more` : shown;
}

;// CONCATENATED MODULE: ./.build/providers/aws/publish/looking.js



async function lookAt(ec2, place, fields, image, parameters) {
    const id = image.ImageId ?? '';
    const caresForSnapshots = fields['share-snapshots'] && (place.share.length > 0 || fields['share-mode'] === 'exact');
    const snapshots = [];
    for (const snapshot of caresForSnapshots ? (0,choice .XO)(image) : []) {
        snapshots.push({ id: snapshot, permissions: await ec2.snapshotPermissions(snapshot) });
    }
    const launch = caresForLaunch(place, fields) ? await ec2.launchPermissions(id) : [];
    return { id, image, launch, snapshots, parameters };
}
async function readOriginals(places, world) {
    const found = new Map();
    const regions = (0,values .me)(places, ({ source }) => source.region);
    const ask = async ([region, wanting]) => {
        const ids = [...new Set(wanting.map(({ source }) => source.id))];
        try {
            for (const image of await (await world.ec2(region)).imagesById(ids))
                found.set(image.ImageId ?? '', image);
        }
        catch (error) {
            for (const id of ids)
                found.set(id, error instanceof Error ? error : new Error(String(error)));
        }
    };
    await Promise.all([...regions].map(ask));
    return found;
}

;// CONCATENATED MODULE: ./.build/providers/aws/publish/pointing.js

const POLL_MS = 3000;
const PATIENCE_MS = 90_000;
function pointing(place, look, ssm) {
    return place.parameters
        .filter((name) => look.id === null || look.parameters.get(name)?.value !== look.id)
        .map((name) => {
        const before = look.parameters.get(name)?.value ?? null;
        return {
            change: changeAt(place, 'point', `set ${name}`, before, imageAt(place, look)),
            run: async () => void (await ssm.put(name, look.id ?? '')),
        };
    });
}
async function settle(names, id, known, ssm, clock, signal) {
    const until = clock.now() + PATIENCE_MS;
    for (;;) {
        const there = await ssm.read(names);
        const wrong = names.filter((name) => there.get(name)?.value !== id);
        const [first] = wrong;
        if (first === undefined)
            return null;
        const foreign = wrong.find((name) => isNewer(there.get(name), known.get(name)));
        if (foreign !== undefined) {
            const setter = await ssm.setter(foreign);
            return `${setter ?? 'somebody else'} set ${foreign} to ${there.get(foreign)?.value} while this run set it to ${id}. Publish one after the other, by \`concurrency\` of the workflow, and run the one again that is to hold`;
        }
        const value = there.get(first)?.value;
        const now = value === undefined ? 'is not there' : `is still ${value}`;
        if (signal.aborted)
            return `the run was cancelled before SSM took ${first}: it ${now}`;
        if (clock.now() >= until) {
            return `SSM took the value of ${first} and then dropped it: it ${now}, not ${id}. The credentials take ec2:DescribeImages, and the image has to be in this account and region`;
        }
        await clock.sleep(POLL_MS, signal);
    }
}
function isNewer(there, known = 0) {
    return there !== undefined && there.version > known;
}

var files = __webpack_require__(74555);
var wording = __webpack_require__(37478);
;// CONCATENATED MODULE: ./.build/providers/aws/publish/templates.js




const MARK = ' [bakehouse]';
const templates_POLL_MS = 3000;
const templates_PATIENCE_MS = 90_000;
const MOST_SHOWN = 8;
async function lookAtTemplates(ec2, place, all, id) {
    const looks = [];
    for (const wanted of place.templates) {
        const template = all.find((one) => one.id === wanted.reference || one.name === wanted.reference);
        if (template === undefined)
            return { kind: 'refused', message: missing(wanted.reference, place.region, all) };
        const number = numberOf(template, wanted);
        const [followed] = await ec2.templateVersions(template.id, [number]);
        if (followed === undefined) {
            return { kind: 'refused', message: `version ${number} of the launch template ${template.name} is gone` };
        }
        if (followed.image?.startsWith('resolve:') === true) {
            const message = `version ${number} of the launch template ${template.name} finds its image by ${followed.image}: set that parameter by "ssm", and take the template out of "launch-templates"`;
            return { kind: 'refused', message };
        }
        const isRight = id !== null && followed.image === id;
        const candidates = id === null || isRight || !wanted.isDefault ? [] : await ec2.templateVersionsOf(template.id, id);
        const ours = candidates.findLast(({ description }) => description.endsWith(MARK)) ?? null;
        looks.push({ wanted, template, followed, ours });
    }
    return { kind: 'seen', looks };
}
function numberOf(template, { isDefault }) {
    return isDefault ? template.defaultVersion : template.latestVersion;
}
function missing(reference, region, all) {
    const names = all.map(({ name }) => name).toSorted();
    const near = (0,wording .qb)(reference, names);
    const shown = names.slice(0, MOST_SHOWN).join(', ');
    const more = names.length > MOST_SHOWN ? ` and ${names.length - MOST_SHOWN} more` : '';
    const there = names.length === 0 ? `${region} has none` : `${region} has ${shown}${more}`;
    const hint = near === undefined ? there : `did you mean ${near}`;
    return `there is no launch template ${reference} (${hint}); make it first, or say with "region" where it is`;
}
function templateSteps(place, look, id, ec2) {
    const { wanted, template, followed, ours } = look;
    if (id !== null && followed.image === id)
        return { look, steps: [], after: () => followed.number };
    const image = imageAt(place, { id });
    let number = ours?.number ?? null;
    const called = `the launch template ${template.name}`;
    const steps = [];
    if (ours === null) {
        const request = {
            template: template.id,
            from: followed.number,
            image: id ?? place.source.id,
            description: `${wanted.description}${MARK}`,
        };
        const token = (0,files .fg)((0,values .dj)({ ...request, latest: template.latestVersion }));
        steps.push({
            change: changeAt(place, 'point', `add a version to ${called}, out of ${followed.number}`, followed.image, image),
            run: async () => void (number = await ec2.addTemplateVersion({ ...request, token })),
        });
    }
    if (wanted.isDefault) {
        const before = `${followed.number} (${followed.image ?? 'no image'})`;
        const after = `${ours?.number ?? 'the new one'} (${image})`;
        steps.push({
            change: changeAt(place, 'point', `set the default version of ${called}`, before, after),
            run: () => ec2.setDefaultVersion(template.id, number ?? followed.number),
        });
    }
    return { look, steps, after: () => number };
}
function otherDifferences({ followed, ours, template }) {
    if (ours === null)
        return null;
    const names = new Set([...Object.keys(followed.data), ...Object.keys(ours.data)]);
    names.delete('ImageId');
    const differing = [...names].filter((name) => (0,values .dj)(followed.data[name] ?? null) !== (0,values .dj)(ours.data[name] ?? null));
    return differing.length === 0
        ? null
        : `version ${ours.number} of the launch template ${template.name}, which becomes the default again, differs from ${followed.number} in ${differing.toSorted().join(', ')} as well`;
}
async function settleTemplates(set, id, ec2, clock, signal) {
    const until = clock.now() + templates_PATIENCE_MS;
    for (;;) {
        const there = await ec2.launchTemplates();
        let late = null;
        for (const { wanted, template, before, after } of set) {
            const now = there.find((one) => one.id === template.id);
            if (now === undefined)
                return `the launch template ${template.name} is gone`;
            const number = numberOf(now, wanted);
            if (number === after)
                continue;
            const which = wanted.isDefault ? 'default' : 'latest version';
            if (number === before) {
                late = `the ${which} of the launch template ${template.name} is still ${before}, not ${after}`;
                continue;
            }
            const [version] = await ec2.templateVersions(template.id, [number]);
            if (version?.image === id)
                continue;
            const maker = version?.maker ?? 'somebody else';
            return `the ${which} of the launch template ${template.name} is ${number} with ${version?.image ?? 'no image'}, which ${maker} made, while this run set ${after} with ${id}. Publish one after the other, by \`concurrency\` of the workflow, and run the one again that is to hold`;
        }
        if (late === null)
            return null;
        if (signal.aborted)
            return `the run was cancelled before EC2 told of it: ${late}`;
        if (clock.now() >= until)
            return `${late}; somebody set it back, or EC2 lost it. Run it again`;
        await clock.sleep(templates_POLL_MS, signal);
    }
}

var publish_world = __webpack_require__(23077);
;// CONCATENATED MODULE: ./.build/providers/aws/publish/conversion.js








const IMAGES_AT_ONCE = 4;
const LOOKS = 20;
const LOOK_MS = 3000;
async function convert(phase, region, places, conversion) {
    const { fields, progress, world, ledger } = conversion;
    const caring = places.filter((place) => cares(phase, place, fields));
    if (caring.length === 0)
        return;
    try {
        const stepsAt = phase === 'point'
            ? await pointingSteps(region, caring, conversion)
            : await steps(phase, region, caring, conversion);
        const work = async (place) => {
            (0,publish_progress .AC)(ledger);
            const all = await stepsAt(place);
            for (const { change, run } of all) {
                await (0,publish_world.onceKnown)(world.clock, ledger.signal, () => ledger.change(change, run));
            }
            if (phase === 'point')
                await conversion_confirm(place, all.length > 0, conversion);
            if (all.length > 0)
                progress.changed(place);
        };
        await progress.attempt(phase, caring, work, IMAGES_AT_ONCE);
    }
    catch (error) {
        for (const place of caring)
            progress.failed(phase, place, error);
    }
}
function cares(phase, place, fields) {
    if (phase === 'point')
        return place.parameters.length > 0 || place.templates.length > 0;
    if (phase === 'share')
        return place.share.length > 0 || fields['share-mode'] === 'exact';
    return fields.public || fields.protect || fields['deprecate-after'] !== undefined;
}
async function steps(phase, region, places, { fields, progress, world, ledger }) {
    const ec2 = await world.ec2(region);
    const ids = [...new Set(places.map((place) => progress.of(place).id ?? ''))];
    let images = new Map();
    for (let looks = 1; looks <= LOOKS; looks += 1) {
        images = new Map((await ec2.imagesById(ids)).map((image) => [image.ImageId ?? '', image]));
        if (images.size === ids.length || ledger.signal.aborted)
            break;
        await world.clock.sleep(LOOK_MS, ledger.signal);
    }
    const originals = phase === 'expose' ? await readOriginals(places, world) : new Map();
    return async (place) => {
        const { id } = progress.of(place);
        const image = images.get(id ?? '');
        if (image === undefined)
            throw new Error(`${id} is not there any more`);
        const look = await (0,publish_world.onceKnown)(world.clock, ledger.signal, () => lookAt(ec2, place, fields, image, new Map()));
        if (phase === 'share') {
            const { steps, refusal } = sharing(place, fields, look, ec2);
            if (refusal !== null)
                throw new Error(refusal);
            return steps;
        }
        const original = originals.get(place.source.id);
        if (original instanceof Error)
            throw original;
        if (original === undefined)
            throw new Error(`${place.source.id} is not there any more`);
        return exposure(place, fields, look, original, world.clock.now(), ec2);
    };
}
async function pointingSteps(region, places, { progress, world, versions, templates }) {
    const names = [...new Set(places.flatMap((place) => place.parameters))];
    const ec2 = await world.ec2(region);
    const all = places.some((place) => place.templates.length > 0) ? await ec2.launchTemplates() : [];
    const ssm = await world.ssm(region);
    const parameters = names.length === 0 ? new Map() : await ssm.read(names);
    const known = new Map([...parameters].map(([name, { version }]) => [name, version]));
    versions.set(region, known);
    const put = async (name, id) => {
        const version = await ssm.put(name, id);
        known.set(name, version);
        return version;
    };
    return async (place) => {
        const { id } = progress.of(place);
        const seen = await lookAtTemplates(ec2, place, all, id);
        if (seen.kind === 'refused')
            throw new Error(seen.message);
        const due = seen.looks.map((look) => templateSteps(place, look, id, ec2));
        templates.set(place, due);
        const pointers = pointing(place, { ...emptyLook(parameters), id }, { put });
        return [...pointers, ...due.flatMap(({ steps }) => steps)];
    };
}
async function conversion_confirm(place, isChanged, conversion) {
    if (isChanged)
        await reread(place, conversion);
    const names = [...place.parameters, ...(conversion.templates.get(place) ?? []).map(({ look }) => look.template.name)];
    conversion.progress.update(place, { ref: names.join(', ') });
}
async function reread(place, { progress, world, ledger, versions, templates }) {
    const { id } = progress.of(place);
    if (id === null)
        return;
    if (place.parameters.length > 0) {
        const ssm = await world.ssm(place.region);
        const known = versions.get(place.region) ?? new Map();
        const wrong = await settle(place.parameters, id, known, ssm, world.clock, ledger.signal);
        if (wrong !== null)
            throw new Error(wrong);
    }
    const set = (templates.get(place) ?? []).flatMap(setTemplate);
    if (set.length === 0)
        return;
    const other = await settleTemplates(set, id, await world.ec2(place.region), world.clock, ledger.signal);
    if (other !== null)
        throw new Error(other);
}
function setTemplate({ look, after }) {
    const { wanted, template, followed } = look;
    const number = after();
    return number === null ? [] : [{ wanted, template, before: followed.number, after: number }];
}
async function confirmAll(places, conversion) {
    const { progress } = conversion;
    const pointed = places.filter((place) => cares('point', place, conversion.fields) && progress.of(place).status !== 'failed');
    await progress.attempt('point', pointed, (place) => reread(place, conversion), IMAGES_AT_ONCE);
}

var publish_copy = __webpack_require__(59400);
var placeholder = __webpack_require__(90881);
var kms_key = __webpack_require__(11782);
var publish_fields = __webpack_require__(77192);
;// CONCATENATED MODULE: ./.build/providers/aws/publish/place.js






function placesOf(target) {
    const taken = { kind: 'aws', what: 'images of EC2', takes: ({ provider }) => provider === 'aws' };
    const { places, refusals } = (0,publish_places .jD)(target, taken, (candidate, images) => placesOfLeg(target, candidate, images));
    return {
        places,
        refusals: [
            ...refusals,
            ...rivalries(places),
            ...(refusals.length > 0 ? [] : [...strays(target, places), ...strayKeys(target, places)]),
        ],
    };
}
function awsProgress(places) {
    return new publish_progress .FR(places, {
        kind: 'aws',
        regionOf: ({ region }) => region,
        point: 'nothing points to it',
        wordsOf: trouble .n,
    });
}
function placesOfLeg(target, candidate, images) {
    const regions = target.fields.regions.map((region) => {
        const filled = (0,placeholder .GS)(region, candidate.values);
        return (0,publish_places .KD)(filled, publish_fields .Og);
    });
    return [...new Set(images.map(({ build }) => build))].flatMap((build) => {
        const own = images.filter((image) => image.build === build);
        const [first] = own;
        if (first === undefined)
            return [];
        const homes = new Set(own.map(({ region }) => region));
        const destinations = [...new Set(regions)].filter((region) => !homes.has(region));
        return [
            ...own.map((source) => placeAt(target, candidate, source, source.region)),
            ...destinations.map((region) => placeAt(target, candidate, first, region)),
        ];
    });
}
function placeAt(target, candidate, source, region) {
    const { fields } = target;
    const [from, to] = [partitionOf(source.region), partitionOf(region)];
    if (from !== to) {
        throw new Error(`${source.id} is in ${source.region}, of the partition ${from}, and cannot be copied to ${region}, of ${to}. Bake it there: give the leg a region axis.`);
    }
    const values = new Map([...candidate.values, ['region', region], ['build', source.build]]);
    const share = [...new Set(fields.share.map((whom) => (0,publish_places .KD)((0,placeholder .GS)(whom, values), publish_fields .Lm)))];
    const foreign = share.find((whom) => whom.startsWith('arn:') && whom.split(':')[1] !== to);
    if (foreign !== undefined) {
        throw new Error(`"share" names ${foreign}, which is not of ${to}, the partition of ${region}.`);
    }
    const names = typeof fields.ssm === 'string' ? [fields.ssm] : fields.ssm;
    const isHome = region === source.region;
    const key = isHome ? undefined : (0,kms_key .xB)(fields['kms-key'], region);
    return {
        target: target.name,
        candidate,
        source,
        region,
        isHome,
        isRequired: !target.bestEffort.has(region),
        share,
        kmsKey: key === undefined ? null : (0,publish_places .KD)((0,placeholder .GS)(key, values), (text) => (0,kms_key .dD)(text, region)),
        parameters: [...new Set(names.map((name) => (0,publish_places .KD)((0,placeholder .GS)(name, values), publish_fields .PY)))],
        templates: templatesAt(fields, candidate, region, values),
    };
}
function templatesAt(fields, { record }, region, values) {
    return fields['launch-templates'].flatMap(({ name, id, region: only, default: isDefault, 'version-description': text }) => {
        if (only !== undefined && (0,publish_places .KD)((0,placeholder .GS)(only, values), publish_fields .Og) !== region)
            return [];
        return {
            reference: (0,publish_places .KD)((0,placeholder .GS)(name ?? id ?? '', values), publish_fields .MS),
            isDefault,
            description: (0,publish_places .KD)(text === undefined ? record.name.slice(0, 240) : (0,placeholder .GS)(text, values), publish_fields .wR),
        };
    });
}
function strayKeys({ name: target, fields }, places) {
    const away = places.filter(({ isHome }) => !isHome);
    const copied = new Set(away.map(({ region }) => region));
    const found = (0,kms_key ._w)(fields['kms-key']).flatMap(({ region }) => {
        if (region === null || copied.has(region))
            return [];
        return places.some((place) => place.region === region)
            ? `Target "${target}": "kms-key" names a key for ${region}, but the images are baked there and not copied to it; encrypt them when they are baked (encrypt_boot, kms_key_id).`
            : `Target "${target}": "kms-key" names a key for ${region}, where nothing is copied to; add it to "regions", or take the key out.`;
    });
    const alone = away.find(({ kmsKey, region }) => kmsKey !== null &&
        (0,kms_key .sn)(kmsKey) &&
        away.some((other) => other.kmsKey === kmsKey && other.region !== region));
    if (alone !== undefined) {
        found.push(`Target "${target}": "kms-key" names ${alone.kmsKey} for several regions, but a key of that id is of one region; name one for each, or an alias that is in all of them.`);
    }
    return found;
}
function strays({ name: target, fields, candidates }, places) {
    const regions = new Set(places.map(({ region }) => region));
    const found = fields['launch-templates'].flatMap(({ name, id, region }) => candidates.flatMap(({ leg, values }) => {
        const filled = region === undefined || region.includes('{region}') ? undefined : (0,placeholder .GS)(region, values);
        if (filled === undefined || regions.has(filled))
            return [];
        return `Target "${target}": the launch template ${name ?? id} is to be in ${filled}, where no image of ${leg} is put; name one of ${[...regions].join(', ')}, or add it to "regions".`;
    }));
    return [...new Set(found)];
}
function rivalries(places) {
    const claimsOf = ({ parameters, templates, region }) => [
        ...parameters.map((name) => `the parameter ${name} in ${region}`),
        ...templates.map(({ reference }) => `the launch template ${reference} in ${region}`),
    ];
    return (0,publish_places .Kw)(places, claimsOf, (claim) => `be the image of ${claim}. Tell them apart in its name, for instance by {image}, an axis or {build}.`);
}
function partitionOf(region) {
    if (region.startsWith('cn-'))
        return 'aws-cn';
    if (region.startsWith('us-gov-'))
        return 'aws-us-gov';
    if (/^(?:us|eu)-iso[a-z]*-/.test(region))
        return `aws-${region.split('-').slice(0, 2).join('-')}`;
    return region.startsWith('eusc-') ? 'aws-eusc' : 'aws';
}

var item = __webpack_require__(21887);
var witness = __webpack_require__(69953);
;// CONCATENATED MODULE: ./.build/providers/aws/publish/obstacle.js






const PUBLIC_QUOTA = 5;
const SNAPSHOT_QUOTA = 20;
const AWS_KEY = /(?:^|:)alias\/aws\/ebs$/;
function sourceObstacle(place, image, account, regions) {
    const { source, region, candidate } = place;
    if (source.account !== null && source.account !== account) {
        return `${source.id} was baked in the account ${source.account}, but the credentials are of ${account}; publish with those of its own account`;
    }
    for (const one of [source.region, region]) {
        if (!regions.has(one)) {
            return `the region ${one} is off for this account, or there is none of that name; enable it, or take it out of "regions"`;
        }
    }
    if (image instanceof Error)
        return `EC2 could not be asked for ${source.id} in ${source.region}: ${(0,trouble .n)(image)}`;
    if (image === undefined)
        return `there is no image ${source.id} of this account in ${source.region}; bake it again`;
    const { state, key, isVerified } = (0,witness.seenMachine)(image, source.region);
    if (state !== 'available')
        return `${source.id} in ${source.region} is ${state}, not available`;
    if (candidate.record.key !== null && key !== candidate.record.key) {
        return `${source.id} carries the key ${key ?? 'of no bake'}, but its record says ${candidate.record.key}`;
    }
    if (candidate.isVerified && !isVerified) {
        return `${source.id} is verified by its record, but not by its tag bakehouse:verified`;
    }
    return null;
}
async function obstacle({ fields }, { place, original }, look, ec2, now, notice) {
    const at = `${place.candidate.leg} in ${place.region}`;
    const image = look.image ?? original.image;
    const isEncrypted = (image.BlockDeviceMappings ?? []).some(({ Ebs }) => Ebs?.Encrypted === true);
    const { refusal } = sharing(place, fields, look, ec2);
    if (refusal !== null)
        return refusal;
    if (place.kmsKey !== null && look.image !== null && !place.isHome && !isEncrypted) {
        return `its copy ${look.id} is not encrypted, but "kms-key" wants that; deregister it for a new one`;
    }
    if (place.kmsKey !== null && look.image !== null && !place.isHome) {
        const mismatch = (0,kms_key .C_)(look.image, await ec2.snapshotKeys((0,choice .XO)(look.image)), place.kmsKey);
        if (mismatch !== null) {
            return `its copy ${look.id} ${mismatch}, but "kms-key" wants ${place.kmsKey}; deregister it for a new one`;
        }
        if ((0,kms_key .Kz)(look.image, place.kmsKey)) {
            notice(`${at}: whether ${look.id} is encrypted with ${place.kmsKey} cannot be told: that copy was made without its tag bakehouse:kms-key. It is used as it is.`);
        }
    }
    const deprecation = wantedDeprecation(fields, original.image);
    if (deprecation !== null && deprecation <= now) {
        notice(`${at}: it would have been deprecated on ${new Date(deprecation).toISOString()} already; that date is left as it is.`);
    }
    if (fields['share-snapshots'] && place.share.some((whom) => whom.startsWith('arn:'))) {
        notice(`${at}: snapshots can be shared with accounts only, not with organisations.`);
    }
    const isToBeShared = place.share.length > 0 || fields.public;
    if (isToBeShared && place.kmsKey !== null && AWS_KEY.test(place.kmsKey)) {
        return 'what is encrypted with alias/aws/ebs cannot be shared; name a key of your own in "kms-key"';
    }
    if (isToBeShared && place.kmsKey === null) {
        const willBe = look.image === null ? await defaultKey(ec2, isEncrypted, at, notice) : null;
        if (willBe !== null && (AWS_KEY.test(willBe) || fields.public)) {
            return `its copy would be encrypted with ${willBe}, ${fields.public ? 'and an encrypted image cannot be public' : 'which cannot be shared; name a key of your own in "kms-key"'}`;
        }
        if (isEncrypted && look.image !== null && !fields.public) {
            notice(`${at}: ${look.id} is encrypted; those that it is shared with need its key too, and with AWS's own key EC2 refuses to share it.`);
        }
    }
    if (!fields.public || look.launch.includes('all'))
        return null;
    if (isEncrypted || place.kmsKey !== null)
        return 'an encrypted image cannot be public';
    if (await ec2.blocksPublicAccess()) {
        return 'the account blocks public access to images there; turn that off first (aws ec2 disable-image-block-public-access)';
    }
    const others = await ec2.countPublic();
    if (others >= PUBLIC_QUOTA) {
        notice(`${at}: ${others} images are public there already; EC2 allows ${PUBLIC_QUOTA} unless the quota was raised.`);
    }
    return null;
}
async function defaultKey(ec2, isSourceEncrypted, at, notice) {
    try {
        const { isOn, key } = await ec2.defaultEncryption();
        return isOn || isSourceEncrypted ? key : null;
    }
    catch (error) {
        notice(`${at}: whether copies are encrypted there could not be seen: ${(0,trouble .n)(error)}.`);
        return null;
    }
}
async function notePending(region, ec2, notice) {
    const pending = await ec2.pendingSnapshots();
    if (pending < SNAPSHOT_QUOTA)
        return;
    notice(`${region}: ${pending} snapshots are being made there; EC2 takes no copy before some are done, and this run waits for that.`);
}

;// CONCATENATED MODULE: ./.build/providers/aws/publish/wanted-copies.js


async function decideCopies(ec2, wanted) {
    const images = wanted.map(({ original }) => original.image);
    const tagged = await ec2.imagesByTag(publish_copy .zj, distinct(images.map(({ ImageId = '' }) => ImageId)));
    const named = await ec2.imagesByName(distinct(images.map(({ Name = '' }) => Name)));
    return (original) => {
        const rivals = named.filter(({ Name }) => Name === original.image.Name);
        return (0,publish_copy .EF)(original, tagged, rivals);
    };
}
function copyChange({ place, original }, { name }) {
    const what = `copy ${original.image.ImageId} from ${original.region}`;
    return changeAt(place, 'replicate', what, null, place.kmsKey === null ? name : `${name}, encrypted`);
}
function distinct(texts) {
    return [...new Set(texts)];
}

;// CONCATENATED MODULE: ./.build/providers/aws/publish/preflight.js













const MOST_TAGS = 50;
const never = new AbortController().signal;
async function survey(target, places, world) {
    const [first] = places;
    const where = `Target "${target.name}"`;
    const none = { troubles: new Map(), notices: [], changes: [], there: [] };
    if (first === undefined)
        return { ...none, refusals: [] };
    if (target.fields.public && !target.allowPublic) {
        const message = `${where}: "public" gives the images to everybody, which takes the input allow-public: true as well.`;
        return { ...none, refusals: [message] };
    }
    let account;
    let regions;
    try {
        account = await world.account(first.source.region);
        regions = await (await world.ec2(first.source.region)).enabledRegions();
    }
    catch (error) {
        return { ...none, refusals: [`${where}: AWS in ${first.source.region} could not be asked: ${(0,trouble .n)(error)}.`] };
    }
    const originals = await readOriginals(places, world);
    const report = new Report();
    const good = [];
    for (const place of places) {
        const image = originals.get(place.source.id);
        const trouble = sourceObstacle(place, image, account, regions);
        if (trouble !== null)
            report.troubles.set(place, trouble);
        else if (image !== undefined && !(image instanceof Error)) {
            good.push({ place, original: { image, region: place.source.region } });
        }
    }
    const byRegion = (0,values .me)(good, ({ place }) => place.region);
    await Promise.all([...byRegion].map(([region, wanted]) => surveyRegion(target, region, wanted, world, report)));
    const rank = new Map([...byRegion.keys()].map((region, index) => [region, index]));
    const changes = report.changes.toSorted((a, b) => (rank.get(a.region ?? '') ?? 0) - (rank.get(b.region ?? '') ?? 0));
    const { troubles, there } = report;
    const unseen = unseenNotice(target.name, report.unseen);
    return { troubles, refusals: [], notices: [...report.notices.toSorted(), ...unseen], changes, there };
}
function unseenNotice(target, parameters) {
    const [first, ...more] = [...new Set(parameters)].toSorted();
    if (first === undefined)
        return [];
    const names = more.length === 0 ? first : `${first} and ${more.length} more`;
    return [
        `Target "${target}": whether the credentials may set ${names} (ssm:PutParameter) is seen only when that is done: nobody can ask SSM about parameters that are not there yet.`,
    ];
}
class Report {
    troubles = new Map();
    notices = [];
    changes = [];
    there = [];
    unseen = [];
}
async function surveyRegion(target, region, wanted, world, report) {
    const notice = (text) => void report.notices.push(text);
    try {
        const ec2 = await world.ec2(region);
        const away = wanted.filter(({ place }) => !place.isHome);
        const decide = away.length === 0 ? null : await decideCopies(ec2, away);
        const names = [...new Set(wanted.flatMap(({ place }) => place.parameters))];
        const parameters = names.length === 0 ? new Map() : await (await world.ssm(region)).read(names);
        const caresForTemplates = wanted.some(({ place }) => place.templates.length > 0);
        const templates = caresForTemplates ? await ec2.launchTemplates() : [];
        const taken = new Map();
        let copies = 0;
        for (const copy of wanted) {
            const { place, original } = copy;
            const decision = place.isHome ? undefined : decide?.(original);
            if (decision?.kind === 'refuse') {
                report.troubles.set(place, decision.message);
                continue;
            }
            const image = decision === undefined ? original.image : decision.kind === 'use' ? decision.image : null;
            if (decision?.kind === 'copy') {
                const request = (0,publish_copy .VS)(original, region, place.kmsKey, decision.attempt);
                if (Object.keys(request.tags).length > MOST_TAGS) {
                    report.troubles.set(place, `its copy would have more than the ${MOST_TAGS} tags that EC2 takes`);
                    continue;
                }
                const change = copyChange(copy, request);
                const trouble = await rehearse(change.what, () => ec2.rehearsal.copy(request));
                if (trouble !== null) {
                    report.troubles.set(place, trouble);
                    continue;
                }
                report.changes.push(change);
                copies += 1;
            }
            else if (decision?.kind === 'use') {
                const lacking = Object.keys((0,publish_copy .DN)(original, decision.image)).join(', ');
                const what = `${decision.isForeign ? 'adopt' : 'tag'} ${decision.image.ImageId}`;
                if (lacking !== '')
                    report.changes.push(changeAt(place, 'replicate', what, null, lacking));
                for (const one of decision.duplicates) {
                    notice(`${place.candidate.leg} in ${region}: ${one.ImageId} is a second copy of ${place.source.id}, and is left alone; ${decision.image.ImageId} is the one that is used.`);
                }
            }
            const look = image === null
                ? emptyLook(parameters)
                : await (0,publish_world.onceKnown)(world.clock, never, () => lookAt(ec2, place, target.fields, image, parameters));
            const seen = await lookAtTemplates(ec2, place, templates, look.id);
            const looks = seen.kind === 'seen' ? seen.looks : [];
            const trouble = (seen.kind === 'refused' ? seen.message : takenTwice(place, looks, taken)) ??
                (await obstacle(target, copy, look, ec2, world.clock.now(), notice));
            for (const one of looks) {
                const more = otherDifferences(one);
                if (more !== null)
                    notice(`${place.candidate.leg} in ${region}: ${more}.`);
            }
            const planned = trouble === null ? await changesAt(target, copy, look, looks, world) : { changes: [], unseen: [], trouble };
            if (planned.trouble !== null) {
                report.troubles.set(place, planned.trouble);
                continue;
            }
            report.changes.push(...planned.changes);
            report.unseen.push(...planned.unseen);
            report.there.push(thereAt(place, image?.ImageId));
        }
        if (copies > 0)
            await notePending(region, ec2, notice);
    }
    catch (error) {
        for (const { place } of wanted)
            report.troubles.set(place, `it could not be asked: ${(0,trouble .n)(error)}`);
    }
}
function takenTwice(place, looks, taken) {
    for (const { template } of looks) {
        const other = taken.get(template.id);
        if (other !== undefined) {
            return `the launch template ${template.name} (${template.id}) is named twice, for ${other.candidate.leg} and for ${place.candidate.leg}; it launches one image`;
        }
        taken.set(template.id, place);
    }
    return null;
}
function thereAt({ candidate, source, region }, id) {
    const several = new Set(candidate.images.map(({ build }) => build)).size > 1;
    return {
        kind: 'aws',
        leg: candidate.leg,
        build: source.build,
        region,
        id: id ?? (0,item .fv)(candidate.leg, region, several ? source.build : ''),
        status: id === undefined ? 'created' : 'unchanged',
    };
}
async function changesAt({ fields }, { place, original }, look, templates, world) {
    const { rehearsal } = await world.ec2(place.region);
    const steps = [
        ...sharing(place, fields, look, rehearsal).steps,
        ...exposure(place, fields, look, original.image, world.clock.now(), rehearsal),
    ];
    const ssm = place.parameters.length === 0 ? null : await world.ssm(place.region);
    const pointers = ssm === null ? [] : pointing(place, look, ssm);
    const ofTemplates = templates.flatMap((one) => templateSteps(place, one, look.id, rehearsal).steps);
    const changes = [...steps, ...pointers, ...ofTemplates].map(({ change }) => change);
    for (const { change, run } of [...(look.id === null ? [] : steps), ...ofTemplates]) {
        const trouble = await rehearse(change.what, run);
        if (trouble !== null)
            return { changes, unseen: [], trouble };
    }
    const due = place.parameters.filter((name) => look.id === null || look.parameters.get(name)?.value !== look.id);
    for (const name of due) {
        const there = look.parameters.get(name);
        const trouble = ssm === null || there === undefined ? null : await rehearse(`set ${name}`, () => ssm.rehearse(name, there));
        if (trouble !== null)
            return { changes, unseen: [], trouble };
    }
    return { changes, unseen: due.filter((name) => !look.parameters.has(name)), trouble: null };
}
async function rehearse(what, run) {
    try {
        await run();
        return null;
    }
    catch (error) {
        return /^(?:UnauthorizedOperation|AccessDenied(?:Exception)?)$/.test((0,trouble .V)(error))
            ? `could not ${what}: ${(0,trouble .n)(error)}`
            : null;
    }
}

;// CONCATENATED MODULE: ./.build/providers/aws/publish/replication.js






const MOST_AT_ONCE = 10;
const replication_POLL_MS = 15_000;
const replication_PATIENCE_MS = 60 * 60_000;
const UNSEEN_MS = 2 * 60_000;
const GONE_MS = 10 * 60_000;
const QUOTA_PAUSE_MS = 60_000;
const QUOTA_TRIES = 10;
const LOOKS_THAT_MAY_FAIL = 5;
const MOST_ATTEMPTS = 20;
async function replicate(ec2, wanted, ledger, clock) {
    const replication = new Replication(ec2, ledger, clock);
    await replication.begin(wanted);
    await replication.finish();
    return replication.arrivals;
}
class Replication {
    arrivals = new Map();
    #ec2;
    #ledger;
    #clock;
    #queue = [];
    #underway = new Map();
    #notBefore = 0;
    #blind = 0;
    constructor(ec2, ledger, clock) {
        this.#ec2 = ec2;
        this.#ledger = ledger;
        this.#clock = clock;
    }
    async begin(wanted) {
        const decide = await decideCopies(this.#ec2, wanted);
        for (const copy of wanted) {
            const decision = decide(copy.original);
            if (decision.kind === 'refuse') {
                this.#fail(copy, decision.message, null);
            }
            else if (decision.kind === 'copy') {
                this.#queue.push({ copy, attempt: decision.attempt, failed: decision.failed, tries: 0 });
            }
            else {
                const { image, isPending, isForeign, failed } = decision;
                const id = image.ImageId ?? '';
                try {
                    await this.#tag(copy, image);
                    await this.#sweep(copy, failed);
                }
                catch (error) {
                    this.#fail(copy, `its copy ${id} could not be made ours: ${(0,trouble .n)(error)}`, id);
                    continue;
                }
                if (isPending) {
                    this.#underway.set(id, { copy, id, attempt: 0, status: 'adopted', since: this.#clock.now() });
                }
                else {
                    this.#settle(copy, { kind: 'there', id, status: isForeign ? 'adopted' : 'unchanged' });
                }
            }
        }
    }
    async finish() {
        const { signal } = this.#ledger;
        while ((this.#queue.length > 0 || this.#underway.size > 0) && !signal.aborted) {
            await this.#startSome();
            if (this.#underway.size > 0)
                await this.#look();
            const canStart = this.#queue.length > 0 && this.#underway.size < MOST_AT_ONCE;
            const isWaiting = this.#underway.size > 0 || this.#queue.length > 0;
            if (isWaiting && !(canStart && this.#clock.now() >= this.#notBefore))
                await this.#clock.sleep(replication_POLL_MS, signal);
        }
        for (const { copy, id } of this.#underway.values()) {
            this.#fail(copy, `the run was cancelled while its copy ${id} was being made. The next run goes on with it`, id);
        }
        for (const { copy } of this.#queue)
            this.#fail(copy, 'the run was cancelled before it was copied', null);
    }
    async #startSome() {
        while (this.#underway.size < MOST_AT_ONCE && this.#clock.now() >= this.#notBefore && !this.#ledger.signal.aborted) {
            const next = this.#queue.shift();
            if (next === undefined)
                return;
            await this.#start(next);
        }
    }
    async #start({ copy, attempt, failed, tries }) {
        const request = (0,publish_copy .VS)(copy.original, this.#ec2.region, copy.place.kmsKey, attempt);
        let id;
        try {
            id = await this.#ledger.change(copyChange(copy, request), () => this.#ec2.copy(request));
        }
        catch (error) {
            if ((0,trouble .V)(error) === 'ResourceLimitExceeded' && tries < QUOTA_TRIES) {
                this.#queue.push({ copy, attempt, failed, tries: tries + 1 });
                this.#notBefore = this.#clock.now() + QUOTA_PAUSE_MS;
            }
            else {
                this.#fail(copy, `could not be copied from ${request.sourceRegion}: ${(0,trouble .n)(error)}`, null);
            }
            return;
        }
        this.#underway.set(id, { copy, id, attempt, status: 'created', since: this.#clock.now() });
        try {
            await this.#sweep(copy, failed);
        }
        catch {
        }
    }
    async #look() {
        try {
            const found = await this.#ec2.imagesById([...this.#underway.keys()]);
            const images = new Map(found.map((image) => [image.ImageId ?? '', image]));
            for (const one of this.#underway.values())
                await this.#judge(one, images.get(one.id));
            this.#blind = 0;
        }
        catch (error) {
            this.#blind += 1;
            if (this.#blind < LOOKS_THAT_MAY_FAIL)
                return;
            for (const { copy, id } of this.#underway.values()) {
                this.#fail(copy, `its copy ${id} is being made, but EC2 could not be asked for it: ${(0,trouble .n)(error)}`, id);
            }
            this.#underway.clear();
        }
    }
    async #judge({ copy, id, attempt, status, since }, image) {
        const waited = this.#clock.now() - since;
        const isGone = image?.State === 'deregistered' ||
            (image === undefined && (waited >= GONE_MS || (waited >= UNSEEN_MS && (await this.#ec2.isDeregistered(id)))));
        if (isGone) {
            this.#underway.delete(id);
            if (attempt < MOST_ATTEMPTS)
                this.#queue.unshift({ copy, attempt: attempt + 1, failed: [], tries: 0 });
            else
                this.#fail(copy, `${id} and the ${attempt} copies before it were deregistered; copy it tomorrow`, null);
        }
        else if (image !== undefined && (0,publish_copy .e2)(image)) {
            this.#underway.delete(id);
            this.#settle(copy, { kind: 'there', id, status });
        }
        else if (image !== undefined && !(0,publish_copy .mm)(image)) {
            this.#underway.delete(id);
            const reason = image.StateReason?.Message ?? image.StateReason?.Code ?? 'EC2 gives no reason';
            const state = image.State ?? 'in no known state';
            this.#fail(copy, `its copy ${id} is ${state}: ${reason}. The next run makes a new one`, id);
        }
        else if (waited >= replication_PATIENCE_MS) {
            this.#underway.delete(id);
            const minutes = replication_PATIENCE_MS / 60_000;
            this.#fail(copy, `its copy ${id} is still pending after ${minutes} min. The next run goes on with it`, id);
        }
    }
    async #tag(copy, image) {
        const lacking = (0,publish_copy .DN)(copy.original, image);
        const names = Object.keys(lacking);
        if (names.length === 0)
            return;
        const id = image.ImageId ?? '';
        const change = changeAt(copy.place, 'replicate', `tag ${id}`, null, names.join(', '));
        const { signal } = this.#ledger;
        const tag = () => this.#ec2.tag([id, ...(0,choice .XO)(image)], lacking);
        await (0,publish_world.onceKnown)(this.#clock, signal, () => this.#ledger.change(change, tag));
    }
    async #sweep(copy, failed) {
        for (const { ImageId = '' } of failed) {
            const change = changeAt(copy.place, 'replicate', `deregister the failed copy ${ImageId}`, ImageId, null);
            await this.#ledger.change(change, () => this.#ec2.deregister(ImageId));
        }
    }
    #settle({ original }, arrival) {
        this.arrivals.set(original.image.ImageId ?? '', arrival);
    }
    #fail(copy, message, id) {
        this.#settle(copy, { kind: 'failed', message, id });
    }
}

;// CONCATENATED MODULE: ./.build/providers/aws/publish/publisher.js









function createAwsPublisher(target, world) {
    const { places, refusals } = placesOf(target);
    const progress = awsProgress(places);
    return (0,publish_progress .gw)(target.name, 'aws', refusals, {
        survey: () => preflight(target, progress, world),
        carryOut: async (phase, ledger) => {
            if (phase === 'announce')
                return;
            if (phase === 'replicate')
                return replicateAll(progress, world, ledger);
            const begun = ledger.mutations();
            const regions = (0,values .me)(progress.there(), ({ region }) => region);
            const conversion = {
                fields: target.fields,
                progress,
                world,
                ledger,
                versions: new Map(),
                templates: new Map(),
            };
            await Promise.all([...regions].map(([region, some]) => convert(phase, region, some, conversion)));
            if (phase === 'point' && ledger.mutations() > begun)
                await confirmAll(progress.there(), conversion);
        },
        outcomes: () => progress.outcomes(),
    });
}
async function preflight(target, progress, world) {
    const seen = await survey(target, progress.open(), world);
    const refusals = [...seen.refusals];
    const notices = [...seen.notices];
    for (const [place, message] of seen.troubles) {
        const text = `Target "${target.name}", ${place.candidate.leg} in ${place.region}: ${message}.`;
        if (place.isRequired) {
            refusals.push(text);
        }
        else {
            notices.push(`${text} The region may lag behind.`);
            progress.leaveOut(place, message);
        }
    }
    return { refusals, notices, changes: seen.changes, there: seen.there };
}
async function replicateAll(progress, world, ledger) {
    const open = progress.open();
    const originals = await readOriginals(open, world);
    const wanted = [];
    for (const place of open) {
        const image = originals.get(place.source.id);
        const what = `${place.source.id} in ${place.source.region}`;
        if (image instanceof Error) {
            progress.fail(place, `EC2 could not be asked for ${what}: ${(0,trouble .n)(image)}`);
        }
        else if (image === undefined || !(0,publish_copy .e2)(image)) {
            progress.fail(place, `${what} is ${image?.State ?? 'not there'}, not available`);
        }
        else if (place.isHome) {
            progress.update(place, { status: 'unchanged', id: place.source.id, message: null });
        }
        else {
            wanted.push({ place, original: { image, region: place.source.region } });
        }
    }
    const replicateTo = async ([region, all]) => {
        try {
            const distinct = new Map(all.map((copy) => [copy.place.source.id, copy]));
            const arrivals = await replicate(await world.ec2(region), [...distinct.values()], ledger, world.clock);
            for (const { place } of all) {
                const arrival = arrivals.get(place.source.id);
                if (arrival?.kind === 'there') {
                    progress.update(place, { status: arrival.status, id: arrival.id, message: null });
                }
                else {
                    progress.update(place, { id: arrival?.id ?? null });
                    progress.fail(place, arrival?.message ?? 'it was not copied');
                }
            }
        }
        catch (error) {
            for (const { place } of all)
                progress.fail(place, `it could not be copied: ${(0,trouble .n)(error)}`);
        }
    };
    await Promise.all([...(0,values .me)(wanted, ({ place }) => place.region)].map(replicateTo));
}


/***/ }),

/***/ 23077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    connectAws: () => (  connectAws),
    onceKnown: () => (  onceKnown)
  });
  var _ec2_publishing_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40766);
  var _identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90115);
  var _regions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53648);
  var _ssm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94016);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94850);
  var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39535);
  var _trouble_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57534);







function connectAws() {
    return {
        ec2: (0,_regions_js__WEBPACK_IMPORTED_MODULE_4__  .kD)((region) => (0,_ec2_publishing_js__WEBPACK_IMPORTED_MODULE_5__.connectEc2Publishing)(region)),
        ssm: (0,_regions_js__WEBPACK_IMPORTED_MODULE_4__  .kD)((region) => (0,_ssm_js__WEBPACK_IMPORTED_MODULE_1__.connectSsm)(region)),
        account: (0,_regions_js__WEBPACK_IMPORTED_MODULE_4__  .kD)((region) => (0,_identity_js__WEBPACK_IMPORTED_MODULE_0__  .Xr)(region)),
        clock: _core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .ml,
    };
}
const POLL_MS = 3000;
const TRIES = 20;
async function onceKnown(clock, signal, call) {
    const isEarly = (error) => /^Invalid(?:AMIID|Snapshot)\.NotFound$/.test((0,_trouble_js__WEBPACK_IMPORTED_MODULE_3__  .V)(error));
    return (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_6__  .L)(call, (error, tries) => (isEarly(error) && tries < TRIES && !signal.aborted ? POLL_MS : undefined), (ms) => clock.sleep(ms, signal));
}


/***/ }),

/***/ 4094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    lookUpRecipes: () => (  lookUpRecipes)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _choice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73222);
  var _identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90115);
  var _image_set_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41421);
  var _look_up_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27838);
  var _regions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53648);






async function lookUpRecipes(legs, connect, { environment }, callerAccount) {
    if (!(0,_identity_js__WEBPACK_IMPORTED_MODULE_2__  .e1)(environment))
        return legs.map(() => ({ kind: 'unknown', reason: 'there are no AWS credentials' }));
    const own = (0,_regions_js__WEBPACK_IMPORTED_MODULE_4__  .ND)(environment);
    const wants = legs.map((leg) => ({
        key: leg.recipe,
        regions: (0,_regions_js__WEBPACK_IMPORTED_MODULE_4__  .Ou)(leg, own),
        ...(0,_look_up_js__WEBPACK_IMPORTED_MODULE_3__.accountOf)(leg),
    }));
    const elsewhere = await (0,_look_up_js__WEBPACK_IMPORTED_MODULE_3__.ofOtherAccounts)(wants, callerAccount);
    const marks = new Map();
    const troubles = new Map();
    const open = (0,_look_up_js__WEBPACK_IMPORTED_MODULE_3__.byRegion)(wants.filter(({ key }) => !elsewhere.has(key)));
    await Promise.all([...open].map(async ([region, recipes]) => {
        try {
            for (const image of await (await connect(region)).imagesByTag(_image_set_js__WEBPACK_IMPORTED_MODULE_5__  .o7, [...recipes])) {
                const key = (0,_choice_js__WEBPACK_IMPORTED_MODULE_1__  .cO)(image, _image_set_js__WEBPACK_IMPORTED_MODULE_5__  .HI);
                const recipe = (0,_choice_js__WEBPACK_IMPORTED_MODULE_1__  .cO)(image, _image_set_js__WEBPACK_IMPORTED_MODULE_5__  .o7) ?? '';
                if (key === undefined)
                    continue;
                marks.set(recipe, [...(marks.get(recipe) ?? []), { key, epoch: (0,_choice_js__WEBPACK_IMPORTED_MODULE_1__  .cO)(image, _image_set_js__WEBPACK_IMPORTED_MODULE_5__  .LH) ?? null }]);
            }
        }
        catch (error) {
            troubles.set(region, `EC2 in ${region} could not be asked: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}`);
        }
    }));
    return wants.map(({ key, regions }) => {
        const trouble = regions.flatMap((region) => troubles.get(region) ?? [])[0];
        const other = elsewhere.get(key);
        if (other !== undefined)
            return other;
        if (regions.length === 0)
            return { kind: 'unknown', reason: 'no region says where to look' };
        if (trouble !== undefined)
            return { kind: 'unknown', reason: trouble };
        return { kind: 'told', marks: marks.get(key) ?? [] };
    });
}


/***/ }),

/***/ 92131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    carryOutOnEc2: () => (  carryOutOnEc2),
    inspectEc2: () => (  inspectEc2),
    surveyEc2: () => (  surveyEc2)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1252);
  var _clouds_retention_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97656);
  var _choice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73222);
  var _identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90115);
  var _image_set_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(41421);
  var _publish_copy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59400);
  var _regions_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53648);
  var _uses_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59409);










const KEEP_TAG = 'bakehouse:keep';
const DISABLED_TAG = 'bakehouse:disabled';
const GOING_TAG = 'bakehouse:going-with';
const OWNER_TAGS = [_image_set_js__WEBPACK_IMPORTED_MODULE_7__  .HI, 'bakehouse:repository', 'bakehouse:commit'];
const SOON_MS = 10 * 60_000;
const A_MINUTE = 60_000;
async function surveyEc2(want, { connect, usesOf }, { environment, now }) {
    if (!(0,_identity_js__WEBPACK_IMPORTED_MODULE_4__  .e1)(environment))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('there are no AWS credentials');
    const own = (0,_regions_js__WEBPACK_IMPORTED_MODULE_8__  .ND)(environment);
    const found = new Map();
    const marked = [];
    let open = new Set([...want.regions, ...(0,_regions_js__WEBPACK_IMPORTED_MODULE_8__  .JF)(want.hints ?? []), ...(own === null ? [] : [own])]);
    if (open.size === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('no region says where to look; set AWS_REGION');
    while (open.size > 0) {
        const surveys = await Promise.all([...open].map(async (region) => {
            const ec2 = await connect(region);
            const [images, snapshots, uses] = await Promise.all([
                ec2.ownImages(),
                ec2.ownSnapshots().catch((error) => (0,_uses_js__WEBPACK_IMPORTED_MODULE_6__.whyNot)(error)),
                usesOf(region, ec2, want),
            ]);
            return [
                region,
                { marked: images.filter(isMarked), survey: surveyOf(region, images, snapshots, uses, now) },
            ];
        }));
        for (const [region, { survey }] of surveys)
            found.set(region, survey);
        const more = surveys.flatMap(([, one]) => one.marked);
        marked.push(...more);
        const told = more.flatMap(regionsTold);
        open = new Set(told.filter((region) => !found.has(region)));
    }
    const all = [...found.values()];
    const lacking = lackingOf(marked);
    const images = all
        .flatMap((one) => one.images)
        .map((image) => {
        const hold = lacking.get(image.id);
        return hold === undefined ? image : { ...image, holds: [...image.holds, hold] };
    });
    return { images, remnants: all.flatMap(({ remnants }) => remnants) };
}
function lackingOf(images) {
    const bakes = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_9__  .me)(images.filter((image) => (0,_image_set_js__WEBPACK_IMPORTED_MODULE_7__  .zw)((0,_choice_js__WEBPACK_IMPORTED_MODULE_3__  .cO)(image, _image_set_js__WEBPACK_IMPORTED_MODULE_7__  .AR) ?? '')?.kind === 'count'), (image) => JSON.stringify([_image_set_js__WEBPACK_IMPORTED_MODULE_7__  .AR, _image_set_js__WEBPACK_IMPORTED_MODULE_7__  .HI, _image_set_js__WEBPACK_IMPORTED_MODULE_7__  .R2].map((name) => (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__  .cO)(image, name))));
    const found = new Map();
    for (const bake of bakes.values()) {
        const [first] = bake;
        const set = first && (0,_image_set_js__WEBPACK_IMPORTED_MODULE_7__  .zw)((0,_choice_js__WEBPACK_IMPORTED_MODULE_3__  .cO)(first, _image_set_js__WEBPACK_IMPORTED_MODULE_7__  .AR) ?? '');
        const there = bake.filter((image) => (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__  .cO)(image, _publish_copy_js__WEBPACK_IMPORTED_MODULE_5__  .zj) === undefined).length;
        if (set?.kind !== 'count' || there >= set.count)
            continue;
        const what = `images of its bake that were not found, ${set.count - there} of ${set.count}: name their regions`;
        for (const { ImageId = '' } of bake)
            found.set(ImageId, { kind: 'unknown', what });
    }
    return found;
}
function isMarked(image) {
    return (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__  .cO)(image, _image_set_js__WEBPACK_IMPORTED_MODULE_7__  .HI) !== undefined || (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__  .cO)(image, _publish_copy_js__WEBPACK_IMPORTED_MODULE_5__  .zj) !== undefined;
}
function regionsTold(image) {
    return (0,_image_set_js__WEBPACK_IMPORTED_MODULE_7__  .NV)((0,_image_set_js__WEBPACK_IMPORTED_MODULE_7__  .zw)((0,_choice_js__WEBPACK_IMPORTED_MODULE_3__  .cO)(image, _image_set_js__WEBPACK_IMPORTED_MODULE_7__  .AR) ?? '') ?? { kind: 'count', count: 0 });
}
function surveyOf(region, images, snapshots, uses, now) {
    const known = typeof snapshots === 'string' ? [] : snapshots;
    const trouble = typeof snapshots === 'string'
        ? [{ kind: 'unknown', what: `snapshots in ${region}, which could not be asked: ${snapshots}` }]
        : [];
    const byId = new Map(known.map((one) => [one.SnapshotId ?? '', one]));
    const users = new Map();
    for (const image of images) {
        for (const id of (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__  .XO)(image))
            users.set(id, (users.get(id) ?? new Set()).add(image.ImageId ?? ''));
    }
    const there = new Set(images.map(({ ImageId }) => ImageId));
    const left = known.filter(({ SnapshotId = '', Tags }) => (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__  .cO)({ Tags }, _image_set_js__WEBPACK_IMPORTED_MODULE_7__  .HI) !== undefined &&
        /^ami-[0-9a-f]{8,17}$/.test((0,_choice_js__WEBPACK_IMPORTED_MODULE_3__  .cO)({ Tags }, GOING_TAG) ?? '') &&
        !there.has((0,_choice_js__WEBPACK_IMPORTED_MODULE_3__  .cO)({ Tags }, GOING_TAG)) &&
        !users.has(SnapshotId));
    const remnants = left.map(({ SnapshotId = '', Tags }) => {
        const tag = (name) => (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__  .cO)({ Tags }, name) || null;
        return {
            region,
            of: tag(GOING_TAG) ?? '',
            parts: [SnapshotId],
            repository: tag('bakehouse:repository'),
            commit: commitOf({ Tags }),
            holds: [...uses.ofAll, ...(uses.ofImage.get(SnapshotId) ?? []), ...keptBy({ Tags })],
        };
    });
    return {
        images: images.filter(isMarked).map((image) => {
            const { parts, spared } = partsOf(image, byId, users);
            const id = image.ImageId ?? '';
            const used = [id, ...parts].flatMap((one) => uses.ofImage.get(one) ?? []);
            const holds = [...trouble, ...uses.ofAll, ...used, ...ownHolds(image)];
            return retainable(image, region, { parts, spared, holds }, now);
        }),
        remnants,
    };
}
function partsOf(image, snapshots, users) {
    const parts = [];
    const spared = [];
    for (const id of new Set((0,_choice_js__WEBPACK_IMPORTED_MODULE_3__  .XO)(image))) {
        const others = [...(users.get(id) ?? [])].filter((one) => one !== image.ImageId);
        const snapshot = snapshots.get(id);
        if (others.length > 0)
            spared.push(`${id}: ${others.join(', ')} is of it, too`);
        else if (snapshot === undefined)
            spared.push(`${id}: it is not of this account`);
        else if (keptBy(snapshot).length > 0)
            spared.push(`${id}: its tag ${KEEP_TAG}`);
        else if (!isMadeFor(image, snapshot))
            spared.push(`${id}: nothing says that it was made for this image`);
        else
            parts.push(id);
    }
    return { parts, spared };
}
function isMadeFor(image, { Tags, Description = '' }) {
    const key = (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__  .cO)(image, _image_set_js__WEBPACK_IMPORTED_MODULE_7__  .HI);
    if (key !== undefined && (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__  .cO)({ Tags }, _image_set_js__WEBPACK_IMPORTED_MODULE_7__  .HI) === key)
        return true;
    const [, made, copied] = /^(?:Created by CreateImage\(i-[0-9a-f]+\) for (ami-[0-9a-f]+)|Copied for DestinationAmi (ami-[0-9a-f]+) )/.exec(Description) ?? [];
    return (made ?? copied) === image.ImageId && image.ImageId !== undefined;
}
function keptBy(tagged) {
    const kept = (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__  .cO)(tagged, KEEP_TAG);
    return kept === undefined ? [] : [{ kind: 'by-hand', what: `its tag ${KEEP_TAG}${kept === '' ? '' : ` (${kept})`}` }];
}
function commitOf(tagged) {
    return /^[0-9a-f]{40,64}/.exec((0,_choice_js__WEBPACK_IMPORTED_MODULE_3__  .cO)(tagged, 'bakehouse:commit') ?? '')?.[0] ?? null;
}
function ownHolds(image) {
    const holds = [...keptBy(image)];
    if ((image.DeregistrationProtection ?? 'disabled') !== 'disabled')
        holds.push({ kind: 'protected', what: 'its protection from deregistration' });
    const state = image.State ?? 'in no known state';
    if (state !== 'available' && state !== 'disabled')
        holds.push({ kind: 'unknown', what: `being ${state}` });
    if (state === 'available' && (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__  .cO)(image, DISABLED_TAG) !== undefined)
        holds.push({
            kind: 'enabled-again',
            what: `somebody who enabled it again: its tag ${DISABLED_TAG} says that it was disabled; whoever takes the tag away lets it go`,
        });
    return holds;
}
function retainable(image, region, own, now) {
    const tag = (name) => (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__  .cO)(image, name) || null;
    return {
        provider: 'aws',
        region,
        id: image.ImageId ?? '',
        created: (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .ym)(image.CreationDate ?? ''),
        leg: tag('bakehouse:leg') ?? '',
        key: tag(_image_set_js__WEBPACK_IMPORTED_MODULE_7__  .HI),
        recipe: tag(_image_set_js__WEBPACK_IMPORTED_MODULE_7__  .o7),
        parent: tag(_image_set_js__WEBPACK_IMPORTED_MODULE_7__  .aB),
        copyOf: tag(_publish_copy_js__WEBPACK_IMPORTED_MODULE_5__  .zj),
        verified: (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__  .zd)(image),
        digests: {},
        run: tag(_image_set_js__WEBPACK_IMPORTED_MODULE_7__  .R2),
        ref: tag(_image_set_js__WEBPACK_IMPORTED_MODULE_7__  .H5),
        arch: image.Architecture ?? null,
        repository: tag('bakehouse:repository'),
        commit: commitOf(image),
        ...stageOf(image, now),
        ...own,
    };
}
function stageOf(image, now) {
    if (image.State === 'disabled')
        return { stage: 'disable', since: (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .ym)((0,_choice_js__WEBPACK_IMPORTED_MODULE_3__  .cO)(image, DISABLED_TAG) ?? '') };
    const deprecated = Date.parse(image.DeprecationTime ?? '');
    const isDeprecated = deprecated <= now + SOON_MS + A_MINUTE;
    return isDeprecated
        ? { stage: 'deprecate', since: new Date(deprecated).toISOString() }
        : { stage: null, since: null };
}
async function inspectEc2(images, want, connect) {
    return await (0,_clouds_retention_js__WEBPACK_IMPORTED_MODULE_2__  .M)(images, want, {
        words: 'whom it is shared with',
        whom: async ({ region, id, parts }) => {
            const ec2 = await connect(region);
            const whom = [...(await ec2.launchPermissions(id))];
            for (const part of parts)
                whom.push(...(await ec2.snapshotPermissions(part)));
            return whom.map((one) => (one === 'all' ? 'everybody' : one));
        },
        why: _uses_js__WEBPACK_IMPORTED_MODULE_6__.whyNot,
    });
}
async function carryOutOnEc2({ id, stage, parts }, ec2, uses, now) {
    const image = await ec2.image(id);
    if (image !== undefined) {
        if (!isMarked(image))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('it is no image of ours any more');
        const users = (await ec2.instances(id)).map((one) => ({ kind: 'instance', what: `instance ${one.id}` }));
        const { ofAll, ofImage } = await uses();
        (0,_clouds_retention_js__WEBPACK_IMPORTED_MODULE_2__  ._)([
            ...ownHolds(image),
            ...users,
            ...ofAll,
            ...[id, ...parts].flatMap((one) => ofImage.get(one) ?? []).filter(({ kind }) => kind !== 'instance'),
        ]);
    }
    else if (stage !== 'delete')
        return;
    if (stage === 'deprecate')
        return await ec2.deprecate(id, now + SOON_MS);
    if (stage === 'disable') {
        await ec2.disable(id);
        return await ec2.tag([id], { [DISABLED_TAG]: new Date(now).toISOString() });
    }
    const told = OWNER_TAGS.flatMap((name) => {
        const value = image && (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__  .cO)(image, name);
        return value === undefined ? [] : [[name, value]];
    });
    if (parts.length > 0)
        await ec2.tag(parts, { ...Object.fromEntries(told), [GOING_TAG]: id });
    if (image !== undefined)
        await ec2.deregister(id);
    for (const part of parts)
        await ec2.deleteSnapshot(part);
}


/***/ }),

/***/ 35639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    awsStrays: () => (  awsStrays)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _image_provider_strays_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27582);
  var _image_provider_verify_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73965);
  var _identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90115);
  var _regions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53648);
  var _trial_instance_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76629);
  var _trial_machine_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76986);







const KEEP_TAG = 'bakehouse:keep';
function awsStrays(connect = _trial_instance_js__WEBPACK_IMPORTED_MODULE_2__  .p) {
    return {
        find: async (regions, { environment, untrusted }) => {
            if (untrusted !== null)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(untrusted);
            if (!(0,_identity_js__WEBPACK_IMPORTED_MODULE_1__  .e1)(environment))
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('there are no AWS credentials');
            const own = (0,_regions_js__WEBPACK_IMPORTED_MODULE_4__  .ND)(environment);
            const all = new Set([...(own === null ? [] : [own]), ...regions]);
            if (all.size === 0)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('no region says where to look; set AWS_REGION');
            const found = [];
            for (const region of all) {
                const instances = await (await connect(region)).tagged(_image_provider_verify_js__WEBPACK_IMPORTED_MODULE_5__  .t);
                found.push(...(0,_image_provider_strays_js__WEBPACK_IMPORTED_MODULE_6__  .U)(region, instances.map(strayOf)));
            }
            return found;
        },
        end: async ({ region, mark }) => await (0,_trial_machine_js__WEBPACK_IMPORTED_MODULE_3__  .q)(await connect(region), mark, [], false),
    };
}
function strayOf({ id, state, tags, launched }) {
    const kept = tags[KEEP_TAG];
    return {
        thing: `instance ${id} (${state})`,
        mark: tags[_image_provider_verify_js__WEBPACK_IMPORTED_MODULE_5__  .t] ?? '',
        run: tags['bakehouse:run'] || null,
        since: launched,
        holds: kept === undefined ? [] : [`its tag ${KEEP_TAG}${kept === '' ? '' : ` (${kept})`}`],
    };
}


/***/ }),

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


/***/ }),

/***/ 78710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  Findings)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37478);
  var _image_leftover_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79825);
  var _trouble_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57534);




const LONGEST_REASON = 300;
class Findings {
    #region;
    #isDry;
    #found = [];
    #unasked = [];
    #silence;
    #command = '';
    constructor(region, isDry) {
        this.#region = region;
        this.#isDry = isDry;
    }
    async ask({ what, command, right, look }) {
        if (this.#silence !== undefined) {
            this.#unasked.push(what);
            return undefined;
        }
        try {
            return await look();
        }
        catch (error) {
            if (!isAnswer(error)) {
                this.#silence = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error);
                this.#command = command;
                this.#unasked.push(what);
                return undefined;
            }
            this.#add({ kind: 'unknown', id: what, state: 'unchecked', reason: refusal(error, right), command });
            return undefined;
        }
    }
    async remove({ kind, id, reason, command, right, remove }) {
        if (this.#isDry) {
            this.left(kind, id, 'kept as keep-on-failure asks', command);
            return false;
        }
        if (this.#silence !== undefined) {
            this.left(kind, id, this.#silence, command);
            return false;
        }
        try {
            await remove();
            this.#add({ kind, id, state: 'removed', reason, command: null });
            return true;
        }
        catch (error) {
            if (!isAnswer(error))
                this.#silence = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error);
            this.left(kind, id, refusal(error, right), command);
            return false;
        }
    }
    left(kind, id, reason, command) {
        this.#add({ kind, id, state: 'left', reason, command });
    }
    get isSilent() {
        return this.#silence !== undefined;
    }
    get all() {
        if (this.#unasked.length === 0)
            return this.#found;
        const id = this.#unasked.join('; ');
        const reason = (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__  .bj)(this.#silence);
        return [
            ...this.#found,
            { kind: 'unknown', id, region: this.#region, state: 'unchecked', reason, command: this.#whole(this.#command) },
        ];
    }
    #add(one) {
        const command = one.command === null ? null : this.#whole(one.command);
        const isTold = this.#found.some(({ kind, id }) => kind === one.kind && id === one.id);
        if (!isTold)
            this.#found.push({ ...one, region: this.#region, command });
    }
    #whole(command) {
        return `aws ec2 ${command} --region ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__  .r7)(this.#region)}`;
    }
}
function isAnswer(error) {
    if (typeof error !== 'object' || error === null || !('$metadata' in error))
        return false;
    const { $metadata: metadata } = error;
    return typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata;
}
function refusal(error, right) {
    const said = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error).replace(/\s+/g, ' ').slice(0, LONGEST_REASON);
    if (/^(?:UnauthorizedOperation|AccessDenied|AccessDeniedException)$/.test((0,_trouble_js__WEBPACK_IMPORTED_MODULE_3__  .V)(error)))
        return `the credentials lack ${right}: ${said}`;
    return said;
}


/***/ }),

/***/ 65398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CT: () => (  readLinks),
    Re: () => (  NOTHING_NOTED),
    UF: () => (  mergeLinks),
    fJ: () => (  writeLinks),
    gw: () => (  linksNow)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);
  var _ownership_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36911);




const notedRegion = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    instances: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().regex(/^i-[0-9a-f]{8,17}$/), keyPair: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP() })),
    volumes: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().regex(/^vol-[0-9a-f]{8,17}$/)),
    staying: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().regex(/^vol-[0-9a-f]{8,17}$/)).optional(),
    images: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().regex(/^ami-[0-9a-f]{8,17}$/)),
});
const notedLinks = zod__WEBPACK_IMPORTED_MODULE_2__  .g1P(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), notedRegion);
const NOTHING_NOTED = { instances: [], volumes: [], images: [] };
async function linksNow(ec2, keyPairs, startedAt) {
    const pairs = (0,_ownership_js__WEBPACK_IMPORTED_MODULE_3__  .ZF)(keyPairs, await ec2.keyPairs(keyPairs).catch(() => undefined), startedAt);
    if (pairs.length === 0)
        return NOTHING_NOTED;
    const instances = (0,_ownership_js__WEBPACK_IMPORTED_MODULE_3__  .$t)(await ec2.instancesByKeyPair(pairs), pairs, startedAt);
    if (instances.length === 0)
        return NOTHING_NOTED;
    const attached = instances.flatMap(({ volumes, launched }) => volumes.map((volume) => ({ id: volume.id, launched })));
    const ids = instances.map((one) => one.id);
    const [volumes, images] = await Promise.all([
        attached.length === 0 ? [] : ec2.volumes(attached.map((one) => one.id)).catch(() => []),
        ec2.imagesOfInstances(ids).catch(() => []),
    ]);
    const own = (0,_ownership_js__WEBPACK_IMPORTED_MODULE_3__  .y7)(volumes, attached).map((one) => one.id);
    const staying = new Set(instances.flatMap((one) => one.volumes).flatMap(({ id, staysOn }) => (staysOn ? [id] : [])));
    return {
        instances: instances.map((one) => ({ id: one.id, keyPair: one.keyPair ?? '' })),
        volumes: own,
        ...listOf(own.filter((id) => staying.has(id))),
        images: (0,_ownership_js__WEBPACK_IMPORTED_MODULE_3__  .Iy)(images, new Set(ids)).map((one) => one.id),
    };
}
function mergeLinks(one, other) {
    const instances = new Map([...one.instances, ...other.instances].map((each) => [each.id, each]));
    return {
        instances: [...instances.values()],
        volumes: [...new Set([...one.volumes, ...other.volumes])],
        ...listOf([...new Set([...(one.staying ?? []), ...(other.staying ?? [])])]),
        images: [...new Set([...one.images, ...other.images])],
    };
}
function listOf(staying) {
    return staying.length === 0 ? {} : { staying };
}
function readLinks(path) {
    try {
        return notedLinks.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8')));
    }
    catch {
        return {};
    }
}
function writeLinks(path, links) {
    try {
        (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__  .vK)(path, JSON.stringify(links));
    }
    catch {
    }
}


/***/ }),

/***/ 15731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    listStayingVolumes: () => (  listStayingVolumes)
  });
  var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78710);

async function listStayingVolumes(noted, kept, connect) {
    const found = await Promise.all(Object.entries(noted).map(async ([region, { staying = [] }]) => {
        const ids = staying.filter((id) => !kept.has(id));
        return ids.length === 0 ? [] : listIn(region, ids, connect);
    }));
    return found.flat();
}
async function listIn(region, ids, connect) {
    const findings = new _findings_js__WEBPACK_IMPORTED_MODULE_0__  .F(region, true);
    const seen = await findings.ask({
        what: `volumes ${ids.join(', ')}`,
        command: `describe-volumes --filters Name=volume-id,Values=${ids.join(',')}`,
        right: 'ec2:DescribeVolumes',
        look: async () => {
            const ec2 = await connect(region);
            return ec2.volumes(ids);
        },
    });
    const reason = "made for this bake's instance, and stayed on when that ended, as its delete_on_termination is false";
    for (const { id, isFree } of seen ?? [])
        if (isFree && ids.includes(id))
            findings.left('volume', id, reason, `delete-volume --volume-id ${id}`);
    return findings.all;
}


/***/ }),

/***/ 49023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  sweepEc2: () => (  sweepEc2)
});

var leftover = __webpack_require__(79825);
var clock = __webpack_require__(94850);
var process = __webpack_require__(63815);
var ownership = __webpack_require__(36911);
var trouble = __webpack_require__(57534);
;// CONCATENATED MODULE: ./.build/providers/aws/sweep/attached-sweep.js




const POLL_MS = 2000;
const GROUP_MS = 20_000;
async function removeAttached(ec2, findings, request, attached) {
    const groups = await findGroups(ec2, findings, attached);
    const ended = !request.dryRun && attached.areEnding && (await waitForEnd(ec2, findings, request, attached));
    for (const { id } of groups) {
        const command = `delete-security-group --group-id ${id}`;
        if (ended || request.dryRun) {
            await findings.remove({
                kind: 'security-group',
                id,
                reason: 'this bake made it',
                command,
                right: 'ec2:DeleteSecurityGroup',
                remove: () => deleteGroup(ec2, id, request.deadline),
            });
        }
        else
            findings.left('security-group', id, 'its instance has not ended yet', command);
    }
    await removeVolumes(ec2, findings, request, attached, ended);
    await removeNotedVolumes(ec2, findings, request, attached);
}
async function findGroups(ec2, findings, { groupNames, instances }) {
    if (groupNames.length === 0)
        return [];
    const seen = await findings.ask({
        what: `security group ${groupNames.join(', ')}`,
        command: `describe-security-groups --filters Name=group-name,Values=${groupNames.join(',')}`,
        right: 'ec2:DescribeSecurityGroups',
        look: () => ec2.securityGroups(groupNames),
    });
    const groups = (seen ?? instances.flatMap((one) => one.groups)).filter(({ name }) => groupNames.includes(name));
    return [...new Map(groups.map((group) => [group.id, group])).values()];
}
async function waitForEnd(ec2, findings, { deadline }, { instances }) {
    const ids = instances.filter(({ state }) => state !== 'terminated').map(({ id }) => id);
    if (ids.length === 0)
        return true;
    const hasEnded = async () => {
        const seen = await findings.ask({
            what: `whether ${ids.join(', ')} has ended`,
            command: `describe-instances --instance-ids ${ids.join(' ')}`,
            right: 'ec2:DescribeInstances',
            look: () => ec2.instancesById(ids),
        });
        return seen?.every(({ state }) => state === 'terminated') ?? true;
    };
    return (await (0,process .a0)(hasEnded, deadline, POLL_MS)) && !findings.isSilent;
}
async function deleteGroup(ec2, id, deadline) {
    let inUse;
    const isGone = async () => {
        try {
            await ec2.deleteSecurityGroup(id);
            return true;
        }
        catch (error) {
            if ((0,trouble .V)(error) !== 'DependencyViolation')
                throw error;
            inUse = error;
            return false;
        }
    };
    if (!(await (0,process .a0)(isGone, Math.min(deadline, (0,clock .rj)() + GROUP_MS), POLL_MS)))
        throw inUse;
}
async function removeVolumes(ec2, findings, { kept }, { instances, volumes, ownVolumes: own }, ended) {
    const open = volumes.filter(({ id }) => !kept.has(id));
    if (open.length === 0)
        return;
    const ids = open.map(({ id }) => id);
    if (!ended) {
        const staying = new Set(instances.flatMap((one) => one.volumes.flatMap(({ id, staysOn }) => (staysOn ? [id] : []))));
        const reason = 'its instance has not ended yet, and it stays on when that ends';
        for (const id of ids.filter((one) => staying.has(one) && own.has(one)))
            findings.left('volume', id, reason, `delete-volume --volume-id ${id}`);
        return;
    }
    const seen = await findings.ask({
        what: `volumes ${ids.join(', ')}`,
        command: `describe-volumes --filters Name=volume-id,Values=${ids.join(',')}`,
        right: 'ec2:DescribeVolumes',
        look: () => ec2.volumes(ids),
    });
    for (const { id, isFree } of (0,ownership .y7)(seen ?? [], open)) {
        if (!isFree)
            continue;
        await findings.remove({
            kind: 'volume',
            id,
            reason: "made for this bake's instance",
            command: `delete-volume --volume-id ${id}`,
            right: 'ec2:DeleteVolume',
            remove: () => ec2.deleteVolume(id),
        });
    }
}
async function removeNotedVolumes(ec2, findings, { kept }, { volumes, notedVolumes }) {
    const ids = notedVolumes.filter((id) => !kept.has(id) && volumes.every((one) => one.id !== id));
    if (ids.length === 0)
        return;
    const seen = await findings.ask({
        what: `volumes ${ids.join(', ')}`,
        command: `describe-volumes --filters Name=volume-id,Values=${ids.join(',')}`,
        right: 'ec2:DescribeVolumes',
        look: () => ec2.volumes(ids),
    });
    for (const { id, isFree } of (seen ?? []).filter((one) => ids.includes(one.id))) {
        const command = `delete-volume --volume-id ${id}`;
        if (!isFree)
            findings.left('volume', id, 'something uses it', command);
        else if (kept.size > 0)
            findings.left('volume', id, 'a build of this bake ended well, and it may be its', command);
        else
            await findings.remove({
                kind: 'volume',
                id,
                reason: "made for this bake's instance, and stayed on when that ended",
                command,
                right: 'ec2:DeleteVolume',
                remove: () => ec2.deleteVolume(id),
            });
    }
}

var findings = __webpack_require__(78710);
var wording = __webpack_require__(37478);
;// CONCATENATED MODULE: ./.build/providers/aws/sweep/list-unproven.js


async function listUnproven(ec2, findings, request, proven) {
    const older = await listKeyPairs(ec2, findings, request, proven);
    const madeOfOlder = await listImagesOf(ec2, findings, request, older);
    await listGroups(ec2, findings, request, proven);
    await listInstances(ec2, findings, request, proven);
    const held = await listImages(ec2, findings, request, proven);
    await listSnapshots(ec2, findings, request, request.hinted.snapshots, NAMED);
    await listSnapshots(ec2, findings, request, [...held, ...madeOfOlder], 'an image that is listed holds it');
    await listFleetTemplates(ec2, findings, request);
}
const NAMED = "the log names it, but nothing proves it to be this bake's";
const OLDER = "Packer made up the name of its key pair, but EC2 says that it was made before this bake began: this machine's clock may be wrong";
async function listKeyPairs(ec2, findings, { unproven, keyPairs, startedAt }, { pairs, older }) {
    const ids = new Set();
    const list = ({ id, state }) => {
        ids.add(id);
        if (state !== 'terminated')
            findings.left('instance', id, OLDER, `terminate-instances --instance-ids ${id}`);
    };
    for (const one of older)
        list(one);
    const madeUp = keyPairs.filter((name) => !pairs.includes(name));
    const names = [...unproven.keyPairs, ...madeUp];
    if (names.length === 0)
        return [...ids];
    const filter = (0,wording .r7)(`Name=key-name,Values=${names.join(',')}`);
    const seen = await findings.ask({
        what: `key pair ${names.join(', ')}`,
        command: `describe-key-pairs --filters ${filter}`,
        right: 'ec2:DescribeKeyPairs',
        look: () => ec2.keyPairs(names),
    });
    for (const { name, created } of seen ?? []) {
        if ((0,ownership .tW)(created, startedAt) && !madeUp.includes(name))
            continue;
        const reason = madeUp.includes(name) ? OLDER : "Packer did not make up its name, so it may be somebody else's";
        findings.left('key-pair', name, reason, `delete-key-pair --key-name ${(0,wording .r7)(name)}`);
    }
    const instances = await findings.ask({
        what: `instances with the key pair ${names.join(', ')}`,
        command: `describe-instances --filters ${filter}`,
        right: 'ec2:DescribeInstances',
        look: () => ec2.instancesByKeyPair(names),
    });
    for (const one of instances ?? []) {
        const { id, keyPair, launched, state } = one;
        if (madeUp.includes(keyPair ?? ''))
            list(one);
        else if (state !== 'terminated' && launched >= startedAt) {
            const reason = 'launched since, with a key pair whose name Packer did not make up';
            findings.left('instance', id, reason, `terminate-instances --instance-ids ${id}`);
        }
    }
    return [...ids];
}
async function listImagesOf(ec2, findings, { kept }, instances) {
    if (instances.length === 0)
        return [];
    const seen = await findings.ask({
        what: `images made of ${instances.join(', ')}`,
        command: `describe-images --owners self --filters Name=source-instance-id,Values=${instances.join(',')}`,
        right: 'ec2:DescribeImages',
        look: () => ec2.imagesOfInstances(instances),
    });
    const open = (0,ownership .Iy)(seen ?? [], new Set(instances)).filter(({ id }) => !kept.has(id));
    for (const { id } of open)
        findings.left('image', id, `made of an instance of this bake. ${OLDER}`, `deregister-image --image-id ${id}`);
    return open.flatMap(({ snapshots }) => snapshots);
}
async function listGroups(ec2, findings, { unproven, securityGroups }, { pairs }) {
    const names = [...unproven.securityGroups, ...(pairs.length === 0 ? securityGroups : [])];
    if (names.length === 0)
        return;
    const seen = await findings.ask({
        what: `security group ${names.join(', ')}`,
        command: `describe-security-groups --filters Name=group-name,Values=${names.join(',')}`,
        right: 'ec2:DescribeSecurityGroups',
        look: () => ec2.securityGroups(names),
    });
    for (const { id, name } of seen ?? []) {
        if (!names.includes(name))
            continue;
        const reason = 'this bake announced it, but made no key pair that proves what it started';
        findings.left('security-group', id, reason, `delete-security-group --group-id ${id}`);
    }
}
async function listInstances(ec2, findings, { hinted }, { instances }) {
    const ids = hinted.instances.filter((id) => !instances.has(id));
    if (ids.length === 0)
        return;
    const seen = await findings.ask({
        what: `instance ${ids.join(', ')}`,
        command: `describe-instances --filters Name=instance-id,Values=${ids.join(',')}`,
        right: 'ec2:DescribeInstances',
        look: () => ec2.instancesById(ids),
    });
    for (const { id, state } of seen ?? [])
        if (state !== 'terminated')
            findings.left('instance', id, NAMED, `terminate-instances --instance-ids ${id}`);
}
async function listImages(ec2, findings, { hinted, imageNames, kept, startedAt }, { images, instancesKnown }) {
    const held = [];
    const isOpen = ({ id }) => !kept.has(id) && !images.has(id);
    const context = { startedAt, instancesKnown, images: new Set([...images, ...hinted.images]) };
    if (imageNames.length > 0) {
        const values = imageNames.map((name) => JSON.stringify(name)).join(',');
        const named = await findings.ask({
            what: `images named ${imageNames.join(', ')}`,
            command: `describe-images --owners self --filters ${(0,wording .r7)(`Name=name,Values=${values}`)}`,
            right: 'ec2:DescribeImages',
            look: () => ec2.imagesByName(imageNames),
        });
        for (const { id, name, snapshots } of (0,ownership .tk)(named ?? [], context).filter(isOpen)) {
            const reason = `made since, and named ${name} as this bake announced; EC2 links it to nothing of this bake`;
            findings.left('image', id, reason, `deregister-image --image-id ${id}`);
            held.push(...snapshots);
        }
    }
    const ids = hinted.images.filter((id) => isOpen({ id }));
    if (ids.length === 0)
        return held;
    const seen = await findings.ask({
        what: `image ${ids.join(', ')}`,
        command: `describe-images --owners self --filters Name=image-id,Values=${ids.join(',')}`,
        right: 'ec2:DescribeImages',
        look: () => ec2.imagesById(ids),
    });
    for (const { id, created, snapshots } of seen ?? []) {
        if ((0,ownership .tW)(created, startedAt))
            continue;
        findings.left('image', id, NAMED, `deregister-image --image-id ${id}`);
        held.push(...snapshots);
    }
    return held;
}
async function listSnapshots(ec2, findings, { kept, startedAt }, all, reason) {
    const ids = all.filter((id) => !kept.has(id));
    if (ids.length === 0)
        return;
    const seen = await findings.ask({
        what: `snapshot ${ids.join(', ')}`,
        command: `describe-snapshots --owner-ids self --filters Name=snapshot-id,Values=${ids.join(',')}`,
        right: 'ec2:DescribeSnapshots',
        look: () => ec2.snapshotsById(ids),
    });
    for (const { id, started } of seen ?? [])
        if (!(0,ownership .tW)(started, startedAt))
            findings.left('snapshot', id, reason, `delete-snapshot --snapshot-id ${id}`);
}
async function listFleetTemplates(ec2, findings, { hinted }) {
    if (hinted.launchTemplates.length === 0)
        return;
    const seen = await findings.ask({
        what: `launch template ${hinted.launchTemplates.join(', ')}`,
        command: `describe-launch-templates --launch-template-ids ${hinted.launchTemplates.join(' ')}`,
        right: 'ec2:DescribeLaunchTemplates',
        look: () => ec2.fleetTemplates(),
    });
    for (const { id } of (seen ?? []).filter((one) => hinted.launchTemplates.includes(one.id)))
        findings.left('launch-template', id, NAMED, `delete-launch-template --launch-template-id ${id}`);
}

var noted_links = __webpack_require__(65398);
;// CONCATENATED MODULE: ./.build/providers/aws/sweep/spot-sweep.js
const OURS = "the key pair in it is this bake's own";
async function removeSpotRequests(ec2, findings, pairs) {
    const values = pairs.join(',');
    const requests = await findings.ask({
        what: `requests for spot instances with the key pair ${values}`,
        command: `describe-spot-instance-requests --filters Name=launch.key-name,Values=${values}`,
        right: 'ec2:DescribeSpotInstanceRequests',
        look: () => ec2.spotRequests(pairs),
    });
    for (const id of requests ?? []) {
        await findings.remove({
            kind: 'spot-request',
            id,
            reason: OURS,
            command: `cancel-spot-instance-requests --spot-instance-request-ids ${id}`,
            right: 'ec2:CancelSpotInstanceRequests',
            remove: () => ec2.cancelSpotRequest(id),
        });
    }
}
async function removeFleetTemplates(ec2, findings, pairs) {
    const templates = await findings.ask({
        what: 'launch templates of spot instances',
        command: "describe-launch-templates --filters 'Name=launch-template-name,Values=packer-fleet-launch-template-*'",
        right: 'ec2:DescribeLaunchTemplates',
        look: () => ec2.fleetTemplates(),
    });
    for (const { id, name } of templates ?? []) {
        const keyPair = await findings.ask({
            what: `the key pair of launch template ${name}`,
            command: `describe-launch-template-versions --launch-template-id ${id}`,
            right: 'ec2:DescribeLaunchTemplateVersions',
            look: () => ec2.keyPairOfTemplate(id),
        });
        if (typeof keyPair !== 'string' || !pairs.includes(keyPair))
            continue;
        await findings.remove({
            kind: 'launch-template',
            id,
            reason: OURS,
            command: `delete-launch-template --launch-template-id ${id}`,
            right: 'ec2:DeleteLaunchTemplate',
            remove: () => ec2.deleteFleetTemplate(id),
        });
    }
}

;// CONCATENATED MODULE: ./.build/providers/aws/sweep/region-sweep.js






const region_sweep_OURS = "its key pair is this bake's own";
class RegionSweep {
    #ec2;
    #request;
    #noted;
    #findings;
    #pairs = [];
    #instances = [];
    #older = [];
    #instancesKnown = false;
    #instanceIds = [];
    #attached = [];
    #volumes = new Set();
    #ownImages = new Set();
    #mappedSnapshots = new Map();
    #mayDeleteSnapshots = true;
    #allEnded = true;
    constructor(ec2, request) {
        this.#ec2 = ec2;
        this.#request = request;
        this.#noted = request.noted[ec2.region] ?? noted_links .Re;
        this.#findings = new findings .F(ec2.region, request.dryRun);
    }
    get found() {
        return this.#findings.all;
    }
    async removeOwn() {
        const keyPairs = await this.#findKeyPairs();
        await this.#findInstances();
        const spot = this.#request.spot && this.#pairs.length > 0;
        if (spot)
            await removeSpotRequests(this.#ec2, this.#findings, this.#pairs);
        await this.#findVolumes();
        await this.#endInstances();
        await this.#removeKeyPairs(keyPairs);
        if (spot)
            await removeFleetTemplates(this.#ec2, this.#findings, this.#pairs);
        const snapshots = await this.#findSnapshots();
        const images = await this.#findImages(snapshots);
        await this.#removeImages(images, 'made of');
        await this.#removeSnapshots(snapshots, "made of a volume of this bake's instance");
        await this.#listMapped(images);
        return this.#sources(images).map((id) => `${this.#ec2.region} ${id}`);
    }
    async removeCopies(sources) {
        const ids = [...sources].map((source) => source.split(' ')[1] ?? '');
        if (ids.length > 0) {
            const seen = (await this.#findings.ask({
                what: `copies of ${ids.join(', ')}`,
                command: `describe-images --owners self --filters Name=source-image-id,Values=${ids.join(',')}`,
                right: 'ec2:DescribeImages',
                look: () => this.#ec2.copiesOfImages(ids),
            })) ?? [];
            const copies = (0,ownership .xZ)(seen, sources, this.#request.startedAt).filter(({ id }) => this.#isOpen(id));
            await this.#removeImages(copies, 'copied from');
            await this.#removeSnapshots(await this.#snapshotsOfCopies(copies), "copied for this bake's image");
        }
        await listUnproven(this.#ec2, this.#findings, this.#request, {
            instances: new Set(this.#instanceIds),
            instancesKnown: this.#instancesKnown,
            images: this.#ownImages,
            pairs: this.#pairs,
            older: this.#older,
        });
    }
    async removeAttached() {
        await removeAttached(this.#ec2, this.#findings, this.#request, {
            instances: this.#instances,
            areEnding: this.#allEnded,
            volumes: this.#attached,
            ownVolumes: this.#volumes,
            notedVolumes: this.#notedVolumes(),
            groupNames: this.#pairs.length === 0 ? [] : this.#request.securityGroups,
        });
    }
    async #findKeyPairs() {
        const { keyPairs, startedAt } = this.#request;
        if (keyPairs.length === 0)
            return [];
        const seen = await this.#findings.ask({
            what: `key pair ${keyPairs.join(', ')}`,
            command: `describe-key-pairs --filters Name=key-name,Values=${keyPairs.join(',')}`,
            right: 'ec2:DescribeKeyPairs',
            look: () => this.#ec2.keyPairs(keyPairs),
        });
        this.#pairs = (0,ownership .ZF)(keyPairs, seen, startedAt);
        return seen?.map(({ name }) => name).filter((name) => this.#pairs.includes(name));
    }
    async #findInstances() {
        const pairs = this.#pairs;
        const noted = this.#noted.instances.filter(({ keyPair }) => pairs.includes(keyPair)).map(({ id }) => id);
        if (pairs.length === 0)
            return;
        const seen = await this.#findings.ask({
            what: `instances with the key pair ${pairs.join(', ')}, and what was made of them`,
            command: `describe-instances --filters Name=key-name,Values=${pairs.join(',')}`,
            right: 'ec2:DescribeInstances',
            look: () => this.#ec2.instancesByKeyPair(pairs),
        });
        this.#instancesKnown = seen !== undefined;
        this.#instances = (0,ownership .$t)(seen ?? [], pairs, this.#request.startedAt);
        this.#older = (0,ownership .$t)(seen ?? [], pairs, Number.NEGATIVE_INFINITY).filter((one) => !this.#instances.includes(one));
        this.#instanceIds = [...new Set([...this.#instances.map(({ id }) => id), ...noted])];
        this.#attached = this.#instances.flatMap(({ volumes, launched }) => volumes.map(({ id }) => ({ id, launched })));
    }
    async #endInstances() {
        const live = this.#instances.filter(({ state }) => state !== 'terminated').map(({ id }) => id);
        for (const id of this.#instancesKnown ? live : this.#instanceIds) {
            const isGone = await this.#findings.remove({
                kind: 'instance',
                id,
                reason: region_sweep_OURS,
                command: `terminate-instances --instance-ids ${id}`,
                right: 'ec2:TerminateInstances',
                remove: () => this.#ec2.terminate(id),
            });
            this.#allEnded &&= isGone;
        }
    }
    async #removeKeyPairs(there) {
        if (there === undefined && this.#findings.isSilent)
            return;
        for (const name of there ?? this.#pairs) {
            await this.#findings.remove({
                kind: 'key-pair',
                id: name,
                reason: there === undefined
                    ? 'this bake made it; whether it was still there could not be asked'
                    : 'this bake made it',
                command: `delete-key-pair --key-name ${name}`,
                right: 'ec2:DeleteKeyPair',
                remove: () => this.#ec2.deleteKeyPair(name),
            });
        }
    }
    async #findVolumes() {
        const ids = this.#attached.map(({ id }) => id);
        const seen = ids.length === 0
            ? []
            : await this.#findings.ask({
                what: `the age of volumes ${ids.join(', ')}`,
                command: `describe-volumes --filters Name=volume-id,Values=${ids.join(',')}`,
                right: 'ec2:DescribeVolumes',
                look: () => this.#ec2.volumes(ids),
            });
        this.#volumes = new Set([...(0,ownership .y7)(seen ?? [], this.#attached).map(({ id }) => id), ...this.#notedVolumes()]);
    }
    #notedVolumes() {
        return this.#noted.instances.some(({ id }) => this.#instanceIds.includes(id)) ? this.#noted.volumes : [];
    }
    async #findSnapshots() {
        const volumes = [...this.#volumes];
        if (volumes.length === 0)
            return [];
        const seen = await this.#findings.ask({
            what: `snapshots of ${volumes.join(', ')}`,
            command: `describe-snapshots --owner-ids self --filters Name=volume-id,Values=${volumes.join(',')}`,
            right: 'ec2:DescribeSnapshots',
            look: () => this.#ec2.snapshotsOfVolumes(volumes),
        });
        return (0,ownership .Su)(seen ?? [], this.#volumes).filter(({ id }) => this.#isOpen(id));
    }
    async #findImages(snapshots) {
        const instances = this.#instanceIds;
        const own = new Set(snapshots.map(({ id }) => id));
        const made = instances.length === 0
            ? []
            : await this.#findings.ask({
                what: `images made of ${instances.join(', ')}`,
                command: `describe-images --owners self --filters Name=source-instance-id,Values=${instances.join(',')}`,
                right: 'ec2:DescribeImages',
                look: () => this.#ec2.imagesOfInstances(instances),
            });
        const mapping = own.size === 0
            ? []
            : await this.#findings.ask({
                what: `images that hold ${[...own].join(', ')}`,
                command: `describe-images --owners self --filters Name=block-device-mapping.snapshot-id,Values=${[...own].join(',')}`,
                right: 'ec2:DescribeImages',
                look: () => this.#ec2.imagesOfSnapshots([...own]),
            });
        this.#mayDeleteSnapshots = made !== undefined && mapping !== undefined;
        const ours = [...(0,ownership .Iy)(made ?? [], new Set(instances)), ...(0,ownership .h5)(mapping ?? [], own)];
        const images = [...new Map(ours.map((image) => [image.id, image])).values()];
        for (const { id, snapshots: held } of [...images, ...(mapping ?? [])])
            for (const snapshot of held)
                this.#mappedSnapshots.set(snapshot, id);
        return images.filter(({ id }) => this.#isOpen(id));
    }
    async #removeImages(images, verb) {
        for (const { id, sourceInstance, sourceImage, rootSnapshot, snapshots } of images) {
            this.#ownImages.add(id);
            for (const snapshot of snapshots)
                this.#mappedSnapshots.set(snapshot, id);
            const source = sourceInstance ?? sourceImage ?? rootSnapshot ?? '';
            const isGone = await this.#findings.remove({
                kind: 'image',
                id,
                reason: `${verb} ${source}, which is this bake's own, and not reported as finished`,
                command: `deregister-image --image-id ${id}`,
                right: 'ec2:DeregisterImage',
                remove: () => this.#ec2.deregister(id),
            });
            if (!isGone)
                continue;
            for (const [snapshot, holder] of this.#mappedSnapshots)
                if (holder === id)
                    this.#mappedSnapshots.delete(snapshot);
        }
    }
    async #removeSnapshots(snapshots, reason) {
        for (const { id } of snapshots) {
            const command = `delete-snapshot --snapshot-id ${id}`;
            const holder = this.#mappedSnapshots.get(id);
            if (holder !== undefined && !this.#isOpen(holder))
                continue;
            if (holder !== undefined)
                this.#findings.left('snapshot', id, `image ${holder} holds it`, command);
            else if (!this.#mayDeleteSnapshots)
                this.#findings.left('snapshot', id, 'whether an image holds it could not be asked', command);
            else
                await this.#findings.remove({
                    kind: 'snapshot',
                    id,
                    reason,
                    command,
                    right: 'ec2:DeleteSnapshot',
                    remove: () => this.#ec2.deleteSnapshot(id),
                });
        }
    }
    async #listMapped(images) {
        const ids = images.flatMap(({ snapshots }) => snapshots).filter((id) => this.#isOpen(id));
        if (ids.length === 0)
            return;
        const seen = await this.#findings.ask({
            what: `snapshots ${ids.join(', ')} of images`,
            command: `describe-snapshots --filters Name=snapshot-id,Values=${ids.join(',')}`,
            right: 'ec2:DescribeSnapshots',
            look: () => this.#ec2.snapshotsById(ids),
        });
        const reason = "an image of this bake held it; nothing proves that it is of this bake's instance";
        for (const { id, started, volume } of seen ?? []) {
            if (started < this.#request.startedAt || this.#volumes.has(volume))
                continue;
            this.#findings.left('snapshot', id, reason, `delete-snapshot --snapshot-id ${id}`);
        }
    }
    async #snapshotsOfCopies(copies) {
        const ids = copies.flatMap(({ snapshots }) => snapshots).filter((id) => this.#isOpen(id));
        if (ids.length === 0)
            return [];
        const seen = await this.#findings.ask({
            what: `snapshots ${ids.join(', ')} of copies`,
            command: `describe-snapshots --filters Name=snapshot-id,Values=${ids.join(',')}`,
            right: 'ec2:DescribeSnapshots',
            look: () => this.#ec2.snapshotsById(ids),
        });
        return (seen ?? []).filter(({ id, started }) => ids.includes(id) && !(0,ownership .tW)(started, this.#request.startedAt));
    }
    #sources(images) {
        const noted = this.#noted.instances.some(({ id }) => this.#instanceIds.includes(id)) ? this.#noted.images : [];
        return [...new Set([...images.map(({ id }) => id), ...noted])].filter((id) => this.#isOpen(id));
    }
    #isOpen(id) {
        return !this.#request.kept.has(id);
    }
}

;// CONCATENATED MODULE: ./.build/providers/aws/sweep/sweep.js


async function sweepEc2(regions, connect, request) {
    const opened = await Promise.all(regions.map((region) => sweep_open(region, connect, request)));
    const sweeps = opened.flatMap(({ sweep }) => sweep ?? []);
    const sources = (await Promise.all(sweeps.map((sweep) => sweep.removeOwn()))).flat();
    await Promise.all(sweeps.map((sweep) => sweep.removeCopies(new Set(sources))));
    await Promise.all(sweeps.map((sweep) => sweep.removeAttached()));
    return [...opened.flatMap(({ trouble }) => trouble ?? []), ...sweeps.flatMap((sweep) => sweep.found)];
}
async function sweep_open(region, connect, request) {
    try {
        return { sweep: new RegionSweep(await connect(region), request) };
    }
    catch (error) {
        const pairs = request.keyPairs.join(',');
        const command = `aws ec2 describe-instances --filters Name=key-name,Values=${pairs} --region ${region}`;
        const id = `what this bake left in ${region}`;
        return { trouble: { kind: 'unknown', id, region, state: 'unchecked', reason: (0,leftover .bj)(error), command } };
    }
}


/***/ }),

/***/ 59409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    usesIn: () => (  usesIn),
    whyNot: () => (  whyNot)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _naming_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43833);
  var _trouble_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57534);



async function usesIn(region, ec2, parameters, scaling, versions) {
    const ofImage = new Map();
    const ofAll = [];
    const hold = (image, kind, what) => {
        ofImage.set(image, [...(ofImage.get(image) ?? []), { kind, what: `${what} in ${region}` }]);
    };
    const ask = async (what, question) => {
        try {
            await question();
        }
        catch (error) {
            ofAll.push({ kind: 'unknown', what: `${what} in ${region}, which could not be asked: ${whyNot(error)}` });
        }
    };
    let groups;
    await ask('Auto Scaling', async () => {
        const { uses, versions: named } = await scaling(region);
        for (const { what, id } of uses)
            hold(id, 'auto-scaling', what);
        groups = named;
    });
    const resolved = new Set();
    await Promise.all([
        ask('instances', async () => {
            for (const { id, image, state } of await ec2.instances())
                hold(image, 'instance', `instance ${id} (${state})`);
        }),
        ask('launch templates', async () => {
            for (const template of await ec2.launchTemplates()) {
                const { id, name, defaultVersion, latestVersion } = template;
                const named = groups?.filter((one) => one.template === id).map((one) => Number(one.version));
                const current = [defaultVersion, latestVersion, ...(named ?? []).filter((one) => one > 0)];
                const numbers = versions === 'all' || named === undefined ? undefined : [...new Set(current)];
                for (const { number, image, data } of await ec2.versionsOf(id, numbers)) {
                    const as = number === defaultVersion ? ', the default' : number === latestVersion ? ', the latest' : '';
                    const found = (0,_naming_js__WEBPACK_IMPORTED_MODULE_1__  .Sd)(JSON.stringify([image, data]));
                    for (const one of found)
                        hold(one, 'launch-template', `launch template ${name} (version ${number}${as})`);
                    const [, parameter] = /^resolve:ssm:(.+)$/.exec(image ?? '') ?? [];
                    if (parameter !== undefined)
                        resolved.add(parameter);
                }
            }
        }),
    ]);
    await ask('parameters of SSM', async () => {
        for (const [name, value] of await parameters(region, [...resolved])) {
            for (const id of (0,_naming_js__WEBPACK_IMPORTED_MODULE_1__  .Sd)(value))
                hold(id, 'parameter', `parameter ${name}`);
        }
    });
    return { ofImage, ofAll };
}
function whyNot(error) {
    return ((0,_trouble_js__WEBPACK_IMPORTED_MODULE_2__  .V)(error) === '' ? (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error) : (0,_trouble_js__WEBPACK_IMPORTED_MODULE_2__  .n)(error)).replace(/\.$/, '');
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
  var _core_values_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1252);
  var _image_provider_witness_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95269);
  var _clouds_witness_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18481);
  var _choice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73222);
  var _ec2_publishing_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40766);
  var _identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90115);
  var _image_set_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(41421);








const ASKING = {
    machines: async (region, ids) => seenMachines(await (0,_ec2_publishing_js__WEBPACK_IMPORTED_MODULE_5__.connectEc2Publishing)(region), ids),
    account: (region) => (0,_identity_js__WEBPACK_IMPORTED_MODULE_4__  .Xr)(region),
};
function openEc2Witness(images, asking = ASKING) {
    const idsIn = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_6__  .me)(images.filter(({ provider }) => provider === 'aws'), ({ region }) => region);
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
    const wrong = (problem) => ({
        kind: 'seen',
        problems: [problem],
        untested: null,
    });
    if (account !== null && caller !== null && caller !== account) {
        return wrong(`${id} is in the account ${account}, but the credentials belong to ${caller}. Use those of ${account}`);
    }
    if (image === null) {
        const isOfIt = account !== null && caller === account;
        return {
            ...wrong(`${caller ?? account ?? 'the account'} has no image ${id} in ${region}: it is gone, or is of another account or region`),
            ...(isOfIt ? { isGone: true } : {}),
        };
    }
    const problems = [];
    if (account !== null && image.account !== account)
        problems.push(`${id} is of the owner ${image.account ?? 'nobody'}, not ${account}`);
    if (image.state !== 'available')
        problems.push(`${id} in ${region} is ${image.state}, not available`);
    problems.push(...(0,_clouds_witness_js__WEBPACK_IMPORTED_MODULE_2__  .ey)(record, id, 'tag', { name: _image_set_js__WEBPACK_IMPORTED_MODULE_7__  .HI, value: image.key }, { name: _image_set_js__WEBPACK_IMPORTED_MODULE_7__  .R2, value: image.run }), ...(0,_clouds_witness_js__WEBPACK_IMPORTED_MODULE_2__  .Az)({ id, created }, 'EC2', image.created));
    const untested = image.isVerified ? null : `${(0,_image_provider_witness_js__WEBPACK_IMPORTED_MODULE_1__  .a)(record, id)}, but it has no tag bakehouse:verified`;
    return { kind: 'seen', problems, untested };
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
        key: (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__  .cO)(image, _image_set_js__WEBPACK_IMPORTED_MODULE_7__  .HI) ?? null,
        run: (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__  .cO)(image, _image_set_js__WEBPACK_IMPORTED_MODULE_7__  .R2) ?? null,
        isVerified: (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__  .zd)(image),
    };
}


/***/ })

};
