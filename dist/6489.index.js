export const id = 6489;
export const ids = [6489];
export const modules = {

/***/ 76489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  lookForName: () => (  lookForName),
  lookUpContainers: () => (  lookUpContainers),
  lookUpDocker: () => (  lookUpDocker)
});

var errors = __webpack_require__(8005);
var clock = __webpack_require__(94850);
var reuse_from = __webpack_require__(74765);
var staging = __webpack_require__(51197);
;// CONCATENATED MODULE: ./.build/providers/docker/build-registry-look-up.js

const AT_ONCE = 8;
async function lookUpBuildRegistry(manifests, repository, wants) {
    const [first, ...others] = wants;
    if (first === undefined)
        return [];
    const told = await findLeg(manifests, repository, first);
    if (told.kind === 'unknown')
        return wants.map(() => told);
    const found = new Map();
    const waiting = others.entries();
    const work = async () => {
        for (const [index, want] of waiting)
            found.set(index, await findLeg(manifests, repository, want));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return [told, ...others.map((_, index) => found.get(index) ?? { kind: 'missing', reason: null })];
}
function stagedHandoff(repository, image) {
    const { manifest } = image.digests;
    return manifest === undefined ? null : { kind: 'registry', artifact: null, ref: `${repository}@${manifest}` };
}
async function findLeg(manifests, repository, want) {
    const { key, builds } = want;
    const isSeveral = builds.length > 1;
    const found = [];
    const lacking = [];
    for (const build of isSeveral ? builds : [builds[0] ?? null]) {
        const tags = (0,staging .rH)(key, isSeveral && build !== null ? build : undefined);
        const staged = await manifests.read(`${repository}:${tags.staged}`);
        if (staged.kind === 'unknown')
            return { kind: 'unknown', reason: `${repository} could not be asked: ${staged.reason}` };
        if (staged.kind === 'missing') {
            lacking.push(build ?? tags.staged);
            continue;
        }
        const verified = await manifests.read(`${repository}:${tags.verified}`);
        found.push(foundImage(staged, build, verified));
    }
    if (lacking.length === 0)
        return { kind: 'found', images: found };
    const verb = lacking.length === 1 ? 'is' : 'are';
    return { kind: 'missing', reason: found.length === 0 ? null : `${lacking.join(', ')} ${verb} missing` };
}
function foundImage({ config, manifest }, build, verified) {
    return {
        build,
        provider: 'docker',
        account: null,
        region: 'local',
        id: config,
        created: null,
        runId: null,
        digests: { config, manifest },
        tags: [],
        files: [],
        verified: verified.kind === 'found' && verified.config === config,
    };
}

;// CONCATENATED MODULE: ./.build/providers/docker/look-up.js





const DIGEST = /^sha256:[0-9a-f]{64}$/;
async function lookUpContainers(legs, { docker, manifests }, buildRegistry) {
    const wants = legs.map(wantOf);
    const found = await lookUpDocker(docker, wants);
    if (buildRegistry === null || manifests === null)
        return found;
    const open = wants.filter((_, index) => found[index]?.kind !== 'found');
    const answers = await lookUpBuildRegistry(manifests, buildRegistry, open);
    const staged = new Map(open.map((want, index) => [want, answers[index]]));
    return wants.map((want, index) => {
        const here = found[index] ?? { kind: 'missing', reason: null };
        const there = staged.get(want);
        if (there?.kind === 'unknown' && here.kind === 'missing')
            return there;
        if (there?.kind !== 'found')
            return here;
        const images = there.images.map((image) => ({ ...image, handoff: stagedHandoff(buildRegistry, image) }));
        return { kind: 'found', images };
    });
}
function wantOf({ slug, key, builds, refs }) {
    const isDockerfile = builds.some(({ type }) => type === 'dockerfile');
    return { slug, key, builds: builds.flatMap(({ name }) => name ?? []), ...(isDockerfile ? { refs } : {}) };
}
async function lookUpDocker(docker, wants) {
    if (wants.length === 0)
        return [];
    try {
        const references = await docker.references(staging .nD);
        const hits = wants.flatMap((want) => placesOf(want).flatMap(({ staged }) => references.get(staged) ?? []));
        const images = hits.length === 0 ? new Map() : await docker.imagesById([...new Set(hits)]);
        return wants.map((want) => look_up_findLeg(want, references, images));
    }
    catch (error) {
        const reason = `docker could not be asked: ${(0,errors .bD)(error)}`;
        return wants.map(() => ({ kind: 'unknown', reason }));
    }
}
function placesOf({ slug, key, builds }) {
    return builds.length > 1
        ? builds.map((build) => ({
            build,
            staged: (0,staging .GW)(slug, key, build),
            verified: (0,staging .EW)(slug, key, build),
        }))
        : [{ build: builds[0] ?? null, staged: (0,staging .GW)(slug, key), verified: (0,staging .EW)(slug, key) }];
}
function look_up_findLeg(want, references, images) {
    const found = [];
    const lacking = [];
    for (const { build, staged, verified } of placesOf(want)) {
        const image = images.get(references.get(staged) ?? '');
        const ref = image?.labels['dev.bakehouse.ref'];
        if (want.refs !== undefined && ref !== undefined && !(0,reuse_from .W4)(want.refs, ref)) {
            return { kind: 'missing', reason: (0,reuse_from .h4)(want.refs, staged, ref) };
        }
        if (image === undefined)
            lacking.push(build ?? staged);
        else
            found.push(look_up_foundImage(image, build, references.get(verified) === image.id));
    }
    if (lacking.length === 0)
        return { kind: 'found', images: found };
    const verb = lacking.length === 1 ? 'is' : 'are';
    return { kind: 'missing', reason: found.length === 0 ? null : `${lacking.join(', ')} ${verb} missing` };
}
function look_up_foundImage(image, build, verified) {
    const manifest = image.repoDigests.map((one) => one.split('@')[1] ?? '').find((one) => DIGEST.test(one));
    return {
        build,
        provider: 'docker',
        account: null,
        region: 'local',
        id: image.id,
        created: (0,clock .ym)(image.created),
        digests: {
            ...(DIGEST.test(image.id) ? { config: image.id } : {}),
            ...(manifest === undefined ? {} : { manifest }),
        },
        tags: image.tags.filter((tag) => !tag.startsWith(staging .nD)).toSorted(),
        files: [],
        verified,
        runId: image.labels['dev.bakehouse.run'] ?? null,
    };
}
async function lookForName({ kind, at }, { docker, manifests, whyNoRegistry }) {
    if (kind === 'names') {
        const image = await docker.inspectImage(at);
        return image === undefined
            ? { kind: 'missing', reason: 'docker here has no such image' }
            : { kind: 'there', digest: image.id };
    }
    if (manifests === null)
        return { kind: 'unasked', reason: whyNoRegistry };
    const answer = await manifests.read(at);
    if (answer.kind === 'found')
        return { kind: 'there', digest: answer.config };
    return { kind: 'missing', reason: answer.kind === 'missing' ? 'the registry has no such image' : answer.reason };
}


/***/ })

};
