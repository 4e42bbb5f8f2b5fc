export const id = 9023;
export const ids = [9023];
export const modules = {

/***/ 78710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  Findings)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37478);
  var _image_leftover_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79825);
  var _trouble_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57534);




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
        const reason = (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_1__  .bj)(this.#silence);
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
        return `aws ec2 ${command} --region ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_3__  .r7)(this.#region)}`;
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
    if (/^(?:UnauthorizedOperation|AccessDenied|AccessDeniedException)$/.test((0,_trouble_js__WEBPACK_IMPORTED_MODULE_2__  .V)(error)))
        return `the credentials lack ${right}: ${said}`;
    return said;
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


/***/ })

};
