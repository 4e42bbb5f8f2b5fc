export const id = 9557;
export const ids = [9557];
export const modules = {

/***/ 59557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sweepEc2: () => (/* binding */ sweepEc2)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95713);


/** Clocks of the runner and of the provider differ a little. */
const CLOCK_SLACK_MS = 5 * 60_000;
/** Deletes what is provably this bake's, region by region, and lists the rest. */
async function sweepEc2(ec2, request) {
    const found = [];
    let refused = false;
    const instances = request.keyPairs.length === 0 ? [] : await ec2.instancesByKeyPair(request.keyPairs);
    const ours = instances.filter((one) => isRecent(one.LaunchTime, request));
    const ids = idsOf(ours);
    if (request.dryRun)
        return [...(await listKept(ec2, request, ids)), ...(await listStrangers(ec2, request, ids))];
    if (ids.length > 0) {
        for (const id of ids) {
            const terminate = (one) => ec2.terminate([one]);
            const reason = "its key pair is this bake's own";
            const ended = await attempt(ec2, 'instance', id, reason, terminate, 'terminate-instances --instance-ids');
            refused ||= ended.state === 'left';
            found.push(ended);
        }
    }
    if (request.keyPairs.length > 0) {
        for (const name of await ec2.keyPairs(request.keyPairs)) {
            const command = 'delete-key-pair --key-name';
            found.push(await attempt(ec2, 'key-pair', name, 'this bake made it', ec2.deleteKeyPair, command));
        }
    }
    found.push(...(await sweepImages(ec2, request)));
    found.push(...(await listStrangers(ec2, request, ids)));
    if (ids.length > 0)
        found.push(...(await sweepAttached(ec2, request, ours, refused)));
    else if (request.securityGroups.length > 0) {
        for (const id of await ec2.securityGroups(request.securityGroups)) {
            found.push(left(ec2, 'security-group', id, 'no instance of this bake proves it ours', `delete-security-group --group-id ${id}`));
        }
    }
    return found;
}
async function listKept(ec2, request, instances) {
    const reason = 'kept as keep-on-failure asks';
    const pairs = request.keyPairs.length === 0 ? [] : await ec2.keyPairs(request.keyPairs);
    const groups = request.securityGroups.length === 0 ? [] : await ec2.securityGroups(request.securityGroups);
    const images = idsOfImages(await halfMadeImages(ec2, request));
    return [
        ...images.map((id) => left(ec2, 'image', id, reason, `deregister-image --image-id ${id}`)),
        ...instances.map((id) => left(ec2, 'instance', id, reason, `terminate-instances --instance-ids ${id}`)),
        ...pairs.map((name) => left(ec2, 'key-pair', name, reason, `delete-key-pair --key-name ${name}`)),
        ...groups.map((id) => left(ec2, 'security-group', id, reason, `delete-security-group --group-id ${id}`)),
    ];
}
/** Under a name that this bake had checked to be free, made since, and not among what it reported as made. */
async function halfMadeImages(ec2, request) {
    if (request.imageNames.length === 0)
        return [];
    return (await ec2.imagesByName(request.imageNames)).filter(({ ImageId, CreationDate }) => {
        const created = Date.parse(CreationDate ?? '');
        const isNew = Number.isFinite(created) && created >= request.startedAt - CLOCK_SLACK_MS;
        return isNew && ImageId !== undefined && !request.keptImages.has(ImageId);
    });
}
function idsOfImages(images) {
    return images.flatMap(({ ImageId }) => ImageId ?? []);
}
async function sweepImages(ec2, request) {
    const found = [];
    for (const image of await halfMadeImages(ec2, request)) {
        const id = image.ImageId ?? '';
        const reason = `half-made ${image.Name ?? ''}, under the name this bake had checked to be free`;
        const deregistered = await attempt(ec2, 'image', id, reason, ec2.deregister, 'deregister-image --image-id');
        found.push(deregistered);
        if (deregistered.state === 'left')
            continue;
        for (const { Ebs } of image.BlockDeviceMappings ?? []) {
            if (Ebs?.SnapshotId === undefined)
                continue;
            found.push(await attempt(ec2, 'snapshot', Ebs.SnapshotId, 'of the half-made image', ec2.deleteSnapshot, 'delete-snapshot --snapshot-id'));
        }
    }
    return found;
}
/** A log line is no proof: an instance that only some line named stays, and is told. */
async function listStrangers(ec2, request, ours) {
    const hinted = request.hintedInstances.filter((id) => !ours.includes(id));
    if (hinted.length === 0)
        return [];
    return idsOf(await ec2.instancesById(hinted)).map((id) => left(ec2, 'instance', id, "the log names it, but nothing proves it to be this bake's", `terminate-instances --instance-ids ${id}`));
}
/** What an instance holds can only go after it. */
async function sweepAttached(ec2, request, instances, staysOn) {
    const ids = idsOf(instances);
    const groups = new Set(instances
        .flatMap((one) => one.SecurityGroups ?? [])
        .flatMap(({ GroupId, GroupName }) => GroupId !== undefined && request.securityGroups.includes(GroupName ?? '') ? [GroupId] : []));
    const volumes = instances
        .flatMap((one) => one.BlockDeviceMappings ?? [])
        .flatMap(({ Ebs }) => (Ebs?.VolumeId !== undefined && isRecent(Ebs.AttachTime, request) ? [Ebs] : []));
    // An instance that may not be terminated is not waited for.
    const isGone = async () => (await ec2.instancesById(ids)).length === 0;
    const ended = !staysOn && (await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .waitUntil */ .a0)(isGone, request.deadline, 1000));
    if (!ended) {
        const reason = 'its instance is still terminating';
        const staying = volumes.flatMap(({ VolumeId, DeleteOnTermination }) => DeleteOnTermination === true ? [] : (VolumeId ?? []));
        return [
            ...[...groups].map((id) => left(ec2, 'security-group', id, reason, `delete-security-group --group-id ${id}`)),
            ...staying.map((id) => left(ec2, 'volume', id, reason, `delete-volume --volume-id ${id}`)),
        ];
    }
    const found = [];
    const reason = "was attached to this bake's instance";
    for (const id of groups) {
        const command = 'delete-security-group --group-id';
        found.push(await attempt(ec2, 'security-group', id, reason, ec2.deleteSecurityGroup, command));
    }
    const free = volumes.length === 0 ? [] : await ec2.freeVolumes(volumes.flatMap(({ VolumeId }) => VolumeId ?? []));
    for (const id of free) {
        found.push(await attempt(ec2, 'volume', id, reason, ec2.deleteVolume, 'delete-volume --volume-id'));
    }
    return found;
}
async function attempt(ec2, kind, id, reason, remove, command) {
    try {
        await remove(id);
        return gone(ec2, kind, id, reason);
    }
    catch (error) {
        return left(ec2, kind, id, (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), `${command} ${id}`);
    }
}
function isRecent(time, request) {
    return time !== undefined && time.getTime() >= request.startedAt - CLOCK_SLACK_MS;
}
function idsOf(instances) {
    return instances.flatMap(({ InstanceId }) => InstanceId ?? []);
}
function gone(ec2, kind, id, reason) {
    return { kind, id, region: ec2.region, state: 'removed', reason, command: null };
}
function left(ec2, kind, id, reason, command) {
    return { kind, id, region: ec2.region, state: 'left', reason, command: `aws ec2 ${command} --region ${ec2.region}` };
}


/***/ })

};
