export const id = 557;
export const ids = [557];
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
    const instances = request.keyPairs.length === 0 ? [] : await ec2.instancesByKeyPair(request.keyPairs);
    const ours = instances.filter((one) => isRecent(one.LaunchTime, request));
    const ids = idsOf(ours);
    if (request.dryRun)
        return listKept(ec2, request, ids);
    if (ids.length > 0) {
        await ec2.terminate(ids);
        for (const id of ids)
            found.push(gone(ec2, 'instance', id, "its key pair is this bake's own"));
    }
    if (request.keyPairs.length > 0) {
        for (const name of await ec2.keyPairs(request.keyPairs)) {
            await ec2.deleteKeyPair(name);
            found.push(gone(ec2, 'key-pair', name, 'this bake made it'));
        }
    }
    found.push(...(await sweepImages(ec2, request)));
    found.push(...(await listStrangers(ec2, request, ids)));
    if (ids.length > 0)
        found.push(...(await sweepAttached(ec2, request, ours)));
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
    return [
        ...instances.map((id) => left(ec2, 'instance', id, reason, `terminate-instances --instance-ids ${id}`)),
        ...pairs.map((name) => left(ec2, 'key-pair', name, reason, `delete-key-pair --key-name ${name}`)),
        ...groups.map((id) => left(ec2, 'security-group', id, reason, `delete-security-group --group-id ${id}`)),
    ];
}
async function sweepImages(ec2, request) {
    if (request.imageNames.length === 0)
        return [];
    const found = [];
    for (const image of await ec2.imagesByName(request.imageNames)) {
        const id = image.ImageId ?? '';
        if (id === '' || request.keptImages.has(id))
            continue;
        const created = Date.parse(image.CreationDate ?? '');
        if (!Number.isFinite(created) || created < request.startedAt - CLOCK_SLACK_MS)
            continue;
        await ec2.deregister(id);
        found.push(gone(ec2, 'image', id, `half-made ${image.Name ?? ''}, under the name this bake had checked to be free`));
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
async function sweepAttached(ec2, request, instances) {
    const ids = idsOf(instances);
    const groups = new Set(instances
        .flatMap((one) => one.SecurityGroups ?? [])
        .flatMap(({ GroupId, GroupName }) => GroupId !== undefined && request.securityGroups.includes(GroupName ?? '') ? [GroupId] : []));
    const volumes = instances
        .flatMap((one) => one.BlockDeviceMappings ?? [])
        .flatMap(({ Ebs }) => (Ebs?.VolumeId !== undefined && isRecent(Ebs.AttachTime, request) ? [Ebs.VolumeId] : []));
    const ended = await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .waitUntil */ .a0)(async () => (await ec2.instancesById(ids)).length === 0, request.deadline, 1000);
    const found = [];
    for (const id of groups) {
        if (ended)
            found.push(await attempt(ec2, 'security-group', id, "was attached to this bake's instance", ec2.deleteSecurityGroup, 'delete-security-group --group-id'));
        else
            found.push(left(ec2, 'security-group', id, 'its instance is still terminating', `delete-security-group --group-id ${id}`));
    }
    if (ended && volumes.length > 0) {
        for (const id of await ec2.freeVolumes(volumes)) {
            found.push(await attempt(ec2, 'volume', id, "was attached to this bake's instance", ec2.deleteVolume, 'delete-volume --volume-id'));
        }
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
