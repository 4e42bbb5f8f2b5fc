export const id = 8858;
export const ids = [8858];
export const modules = {

/***/ 45237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    X: () => (  isOtherBuild)
  });
function isOtherBuild(build, { otherBuilds }) {
    return otherBuilds.includes(build) || otherBuilds.includes(build.split('.').at(-2) ?? '');
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
  var _claims_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33312);
  var _sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65398);




const CALL_MS = 10_000;
const TRIES = 4;
const GOOD_END_MS = 15_000;
async function sweepAws(request) {
    const asked = ec2Request(request);
    const unasked = [...unseenRegions(request), ...unnamed(request), ...otherAccount(request), ...profiles(request)];
    if (!isAnythingToFind(asked))
        return unasked;
    const [{ connectEc2Sweeping }, { sweepEc2 }] = await Promise.all([
        __webpack_require__.e(  9225).then(__webpack_require__.bind(__webpack_require__, 19225)),
        __webpack_require__.e(  9023).then(__webpack_require__.bind(__webpack_require__, 49023)),
    ]);
    const limits = {
        callMs: CALL_MS,
        tries: TRIES,
        signal: AbortSignal.timeout(Math.max(0, request.deadline - (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)())),
    };
    return [...(await sweepEc2(request.regions, (region) => connectEc2Sweeping(region, limits), asked)), ...unasked];
}
async function listAfterGoodEnd({ note }, { artifacts }) {
    const noted = (0,_sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_1__  .CT)(note);
    if (!Object.values(noted).some(({ staying = [] }) => staying.length > 0))
        return [];
    const [{ connectEc2Sweeping }, { listStayingVolumes }] = await Promise.all([
        __webpack_require__.e(  9225).then(__webpack_require__.bind(__webpack_require__, 19225)),
        __webpack_require__.e(  5731).then(__webpack_require__.bind(__webpack_require__, 15731)),
    ]);
    const limits = { callMs: CALL_MS, tries: TRIES, signal: AbortSignal.timeout(GOOD_END_MS) };
    return listStayingVolumes(noted, new Set(idsOf(artifacts)), (region) => connectEc2Sweeping(region, limits));
}
function ec2Request(request) {
    const { words, claims } = request;
    const all = words.told(AWS);
    const proves = ({ build }) => !claims.includes(_claims_js__WEBPACK_IMPORTED_MODULE_2__  .tQ) && !(0,_image_provider_bake_js__WEBPACK_IMPORTED_MODULE_3__  .X)(build, request) && !hadDuplicate(words, build);
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
        noted: (0,_sweep_noted_links_js__WEBPACK_IMPORTED_MODULE_1__  .CT)(request.note),
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
    if (!claims.includes(_claims_js__WEBPACK_IMPORTED_MODULE_2__  .MQ) || !launched)
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


/***/ })

};
