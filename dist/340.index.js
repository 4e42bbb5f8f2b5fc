export const id = 340;
export const ids = [340];
export const modules = {

/***/ 10340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  createOciPublisher: () => (  createOciPublisher)
});

var errors = __webpack_require__(8005);
var failure = __webpack_require__(52910);
var registry_trouble = __webpack_require__(90447);
var push = __webpack_require__(73258);
var blobs = __webpack_require__(10769);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var command = __webpack_require__(40039);
var side_by_side = __webpack_require__(39535);
var credentials = __webpack_require__(42035);
;// CONCATENATED MODULE: ./.build/providers/oci/skopeo.js








const PAUSES = [2000, 6000, 15_000];
async function skopeoLack(environment) {
    try {
        const { exitCode, stderr } = await (0,command .d1)('skopeo', ['--version'], { environment, limitMs: command .rR });
        return exitCode === 0 ? undefined : `skopeo cannot be run: ${(0,registry_trouble .c$)(stderr)}.`;
    }
    catch (error) {
        const reason = (0,errors .$N)(error) === 'ENOENT' ? 'there is none on PATH' : `it does not start (${(0,errors .$N)(error) ?? ''})`;
        return `skopeo cannot be run: ${reason}. Install it (apt-get install skopeo; GitHub's own Ubuntu runners have it).`;
    }
}
async function copyBySkopeo(copy, run, folder, pause) {
    const own = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(folder, 'skopeo-'));
    try {
        const environment = { ...run.environment, ...loginsFor(copy, run.environment, own) };
        const args = [
            ...(hasPolicy(run.environment) ? [] : ['--insecure-policy']),
            'copy',
            '--quiet',
            '--all',
            '--preserve-digests',
            ...(copy.isInsecure.source ? ['--src-tls-verify=false'] : []),
            ...(copy.isInsecure.target ? ['--dest-tls-verify=false'] : []),
            `docker://${copy.source}`,
            `docker://${copy.repository}@${copy.digest}`,
        ];
        const attempt = async () => {
            const call = { ...run, environment, limitMs: command .GF };
            const { exitCode, stdout, stderr } = await (0,command .d1)('skopeo', args, call);
            if (exitCode !== 0)
                throw copyTrouble(copy, `${stdout}\n${stderr}`);
        };
        await (0,side_by_side .L)(attempt, pauseAfter, (ms) => pause(ms, run.signal));
    }
    finally {
        (0,external_node_fs_.rmSync)(own, { recursive: true, force: true });
    }
}
function pauseAfter(error, attempts) {
    return error instanceof registry_trouble .gl && (0,failure .Od)(error.failure) ? PAUSES[attempts - 1] : undefined;
}
function loginsFor({ hosts }, environment, folder) {
    const file = (0,credentials.dockerConfigFile)(environment);
    if (!(0,external_node_fs_.existsSync)(file))
        return {};
    const config = (0,credentials.readDockerConfig)(environment);
    const helpers = [hosts.source, hosts.target].flatMap((host) => {
        const helper = (0,credentials.helperOf)(config, host);
        return helper === undefined ? [] : [[host, helper]];
    });
    if (helpers.length === 0 || (config.credsStore ?? '') === '')
        return { REGISTRY_AUTH_FILE: file };
    const own = (0,external_node_path_.join)(folder, 'auth.json');
    (0,external_node_fs_.writeFileSync)(own, JSON.stringify({ auths: {}, credHelpers: Object.fromEntries(helpers) }), { mode: 0o600 });
    return { REGISTRY_AUTH_FILE: own };
}
function hasPolicy({ HOME }) {
    const homes = HOME === undefined ? [] : [(0,external_node_path_.join)(HOME, '.config/containers/policy.json')];
    return [...homes, '/etc/containers/policy.json'].some((path) => (0,external_node_fs_.existsSync)(path));
}
function copyTrouble({ source, repository, hosts }, words) {
    const line = toldBySkopeo(words);
    const what = `skopeo could not copy ${source} to ${repository}: ${line}`;
    if (/unauthorized|authentication required|no basic auth|\b401\b/i.test(line)) {
        const both = [...new Set([hosts.source, hosts.target])];
        return new registry_trouble .gl('credentials', `${what}. Log in in a step before this one (${both.map((host) => `docker login ${host}`).join(', ')}).`);
    }
    if (/denied|forbidden|\b403\b/i.test(line)) {
        return new registry_trouble .gl('credentials', `${what}. Give the credentials of this job the right to write there.`);
    }
    const isServer = /\b50[0-4]\b|internal server error|bad gateway|unexpected EOF|\bEOF$/i.test(line);
    return new registry_trouble .gl(isServer ? 'network' : ((0,failure .be)(line) ?? 'unknown'), `${what}.`);
}
function toldBySkopeo(words) {
    const said = /level=fatal msg="((?:[^"\\]|\\.)*)"/.exec(words)?.[1];
    return said === undefined ? (0,registry_trouble .c$)(words) : said.replace(/\\(.)/g, '$1').replace(/\s+/g, ' ').slice(0, 500);
}

var oci_manifest = __webpack_require__(54880);
;// CONCATENATED MODULE: ./.build/providers/oci/publish/state.js


const AT_ONCE = 4;
async function readPlace(distribution, place, signal) {
    const tags = new Map();
    const names = [...place.fixed, ...place.moving];
    const read = async (tag) => distribution.manifest(place, tag, signal);
    const found = await Promise.all(names.slice(0, 1).map(read));
    found.push(...(await Promise.all(names.slice(1).map(read))));
    for (const [index, tag] of names.entries())
        tags.set(tag, found[index]);
    const tagged = found.find((manifest) => manifest !== undefined && isImage(place, manifest));
    const content = tagged ?? (await untagged(distribution, place, signal));
    const isWhole = content !== undefined && (await hasMembers(distribution, place, content, signal));
    return { content: isWhole ? content : undefined, tags };
}
async function hasMembers(distribution, place, manifest, signal) {
    const content = (0,oci_manifest .W)(manifest);
    if (content.kind !== 'index')
        return true;
    const found = await (0,side_by_side .Q)(content.members, AT_ONCE, async ({ digest }) => distribution.manifest(place, digest, signal));
    return found.every((member) => member !== undefined);
}
function isImage({ source, image }, manifest) {
    if (source.kind === 'registry')
        return manifest.digest === source.digest;
    if (source.kind === 'files')
        return manifest.digest === source.manifest.digest;
    if (manifest.digest === image.id)
        return true;
    const content = (0,oci_manifest .W)(manifest);
    return content.kind === 'image' && content.config === configOf(image);
}
function configOf({ id, digests }) {
    return digests['config'] ?? id;
}
function identityOf(place) {
    return digestOf(place.source) ?? configOf(place.image);
}
function digestOf(source) {
    if (source.kind === 'local')
        return undefined;
    return source.kind === 'registry' ? source.digest : source.manifest.digest;
}
async function untagged(distribution, place, signal) {
    const digest = digestOf(place.source) ?? place.image.digests['manifest'];
    if (digest === undefined)
        return undefined;
    const manifest = await distribution.manifest(place, digest, signal);
    return manifest !== undefined && isImage(place, manifest) ? manifest : undefined;
}

;// CONCATENATED MODULE: ./.build/providers/oci/publish/change.js

function contentChange(target, place, tags) {
    const { source, name } = place;
    const identity = identityOf(place);
    if (source.kind === 'registry') {
        const what = `copy ${source.name}@${source.digest} to ${name}`;
        return { ...changeOf(target, place), phase: 'replicate', what, before: null, after: identity };
    }
    if (source.kind === 'files') {
        const bytes = source.content.reduce((sum, { size }) => sum + size, 0);
        const what = `upload ${place.image.id}, ${bytes} bytes, to ${name}`;
        return { ...changeOf(target, place), phase: 'replicate', what, before: null, after: identity };
    }
    const [fixed] = place.fixed;
    const tag = fixed ?? place.moving[0] ?? '';
    const phase = fixed === undefined ? 'point' : 'replicate';
    return {
        ...changeOf(target, place),
        phase,
        what: `push ${identity} as ${name}:${tag}`,
        before: tags.get(tag)?.digest ?? null,
        after: identity,
    };
}
function tagChange(target, place, tag, before, after) {
    const phase = place.fixed.includes(tag) ? 'expose' : 'point';
    const what = `${before === null ? 'set' : 'move'} ${place.name}:${tag}`;
    return { ...changeOf(target, place), phase, what, before, after: after ?? identityOf(place) };
}
function changeOf(target, { leg }) {
    return { target, kind: 'oci', leg, region: null };
}

var schemas = __webpack_require__(2503);
var files = __webpack_require__(74555);
var placeholder = __webpack_require__(90881);
var paths = __webpack_require__(56408);
var inputs = __webpack_require__(88278);
var container_reference = __webpack_require__(77383);
var machine_artifact = __webpack_require__(3663);
var publish_fields = __webpack_require__(30148);
;// CONCATENATED MODULE: ./.build/providers/oci/publish/place.js








const IMAGE_ID = /^sha256:[0-9a-f]{64}$/;
function isLatest(tag) {
    return tag.startsWith('latest');
}
function placesOf(target, fields, candidates, buildRegistry, formOf) {
    const refusals = [];
    const places = [];
    for (const candidate of candidates) {
        const images = candidate.images.flatMap((image) => {
            const form = formOf(image);
            return form === undefined ? [] : [{ image, form }];
        });
        if (images.length === 0) {
            refusals.push(`${candidate.leg} has neither a container image nor a disk, but its target ${target} is a registry of those. Take the target out of its \`publish\`.`);
        }
        for (const { image, form } of images) {
            try {
                places.push(placeOf(fields, candidate, { image, form }, buildRegistry));
            }
            catch (error) {
                refusals.push(`${candidate.leg} cannot be published to ${target}: ${(0,errors .bD)(error).replace(/\.$/, '')}.`);
            }
        }
    }
    return { places, refusals: [...refusals, ...clashes(target, places)] };
}
function placeOf(fields, candidate, { image, form }, buildRegistry) {
    const values = new Map([...candidate.values, ['build', image.build]]);
    const filled = (pattern, problemOf) => {
        const text = (0,placeholder .GS)(pattern, values);
        const problem = problemOf(text);
        if (problem !== undefined)
            throw new Error(problem);
        return text;
    };
    const name = filled(fields.repository, publish_fields .Ki);
    const tags = [...new Set(fields.tags.map((tag) => filled(tag, publish_fields .qH)))];
    const declared = new Set((fields.moving ?? []).map((tag) => filled(tag, publish_fields .qH)));
    const inIndex = [...new Set((fields.index ?? []).map((tag) => filled(tag, publish_fields .qH)))];
    if (inIndex.length > 0 && form !== 'container')
        throw new Error('an index is of container images, and this is a disk; give disks a target of their own, without `index`');
    const isMoving = (tag) => isLatest(tag) || declared.has(tag);
    const ofImage = [...declared].filter((tag) => !inIndex.includes(tag));
    const moving = [...new Set([...tags.filter(isMoving), ...ofImage])];
    const { host, path } = (0,container_reference .F2)(name);
    return {
        leg: candidate.leg,
        build: image.build,
        image,
        form,
        source: form === 'container' ? sourceOf(image, buildRegistry) : machineSource(candidate, image, buildRegistry),
        name,
        host,
        path,
        indexTags: inIndex.map((tag) => ({ tag, isMoving: isMoving(tag) })),
        fixed: tags.filter((tag) => !moving.includes(tag)),
        moving: moving.toSorted((a, b) => Number(isLatest(a)) - Number(isLatest(b))),
    };
}
function machineSource({ record, folder }, image, buildRegistry) {
    const manifest = (0,machine_artifact .ZJ)(image, record.key);
    if (image.handoff?.kind === 'registry') {
        const source = sourceOf({ id: manifest.digest, handoff: image.handoff }, buildRegistry);
        if (source.kind === 'registry' && source.digest === manifest.digest)
            return source;
        throw new Error(`by its record it is ${manifest.digest}, but was handed on as ${image.handoff.ref?.slice(0, 200) ?? 'nothing'}`);
    }
    if (image.files.length === 0)
        throw new Error('its record names no file of it');
    const content = image.files.map(({ path, size, sha256 }) => {
        const full = (0,external_node_path_.resolve)(folder, path);
        if (!(0,paths .FK)(folder, full))
            throw new Error(`its record names ${(0,inputs .WU)(path)}, which is outside of its folder`);
        return { digest: sha256, size, path: full };
    });
    return { kind: 'files', manifest, content: [...content, machine_artifact .i4] };
}
function sourceOf({ id, handoff }, buildRegistry) {
    if (!IMAGE_ID.test(id))
        throw new Error(`its record names no id of a container image, but ${id.slice(0, 80)}`);
    if (handoff?.kind !== 'registry')
        return { kind: 'local' };
    const reference = handoff.ref ?? '';
    const [name = '', digest = ''] = reference.split('@');
    if (name !== buildRegistry || !IMAGE_ID.test(digest)) {
        throw new Error(`its record says that the image is at ${reference.slice(0, 200)}, which is not in the repository of this run (${buildRegistry ?? 'none: name a `build-registry` in the manifest'})`);
    }
    const { host, path } = (0,container_reference .F2)(name);
    return { kind: 'registry', name, host, path, digest };
}
function clashes(target, places) {
    const owners = new Map();
    const refusals = [];
    for (const place of places) {
        for (const tag of [...place.fixed, ...place.moving]) {
            const name = `${place.host}/${place.path}:${tag}`;
            const owner = owners.get(name);
            owners.set(name, owner ?? place);
            if (owner === undefined || owner.image.id === place.image.id)
                continue;
            refusals.push(`Target ${target} gives ${place.name}:${tag} to two images, of ${describePlace(owner)} and of ${describePlace(place)}. Put what tells them apart into the tag or the repository.`);
        }
    }
    return refusals;
}
function describePlace({ leg, build }) {
    return `${leg} (${build})`;
}

;// CONCATENATED MODULE: ./.build/providers/oci/publish/index-tag.js






const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const descriptor = schemas ._H3({
    mediaType: schemas .YjP(),
    digest: schemas .YjP(),
    size: schemas .aig(),
    platform: schemas ._H3({ os: schemas .YjP(), architecture: schemas .YjP(), variant: schemas .YjP().optional() }).optional(),
});
function indexPlacesOf(target, places) {
    const found = new Map();
    for (const place of places) {
        for (const { tag, isMoving } of place.indexTags) {
            const at = `${place.host}/${place.path}:${tag}`;
            const one = found.get(at) ?? { tag, isMoving, members: [] };
            found.set(at, one);
            one.members.push(place);
        }
    }
    const indexes = [];
    const refusals = [];
    for (const { tag, isMoving, members } of found.values()) {
        const [first] = members;
        if (first === undefined)
            continue;
        const { name, host, path } = first;
        const own = places.find((one) => one.host === host && one.path === path && [...one.fixed, ...one.moving].includes(tag));
        if (own !== undefined) {
            refusals.push(`Target ${target} gives ${name}:${tag} to an index and to the image of ${describePlace(own)}. Put {arch} into the tag of the image.`);
        }
        indexes.push({ name, host, path, tag, isMoving, members });
    }
    return { indexes: indexes.toSorted((a, b) => Number(isLatest(a.tag)) - Number(isLatest(b.tag))), refusals };
}
function halfIndexes(target, fields, indexes, planned) {
    return indexes.flatMap(({ name, tag, members }) => {
        const missing = planned.filter(({ leg, values }) => !members.some((one) => one.leg === leg) &&
            filledOrNull(fields.repository, values) === name &&
            (fields.index ?? []).some((pattern) => filledOrNull(pattern, values) === tag));
        const legs = missing.map(({ leg }) => leg).join(', ');
        return missing.length === 0
            ? []
            : `Target ${target}: ${name}:${tag} is an index of ${legs} too, which this run does not publish. An index is never half a one: publish all its legs together.`;
    });
}
function filledOrNull(pattern, values) {
    try {
        return (0,placeholder .GS)(pattern, values);
    }
    catch {
        return null;
    }
}
async function indexOf(distribution, index, contentOf, signal) {
    const members = [];
    for (const place of index.members)
        members.push(await memberOf(distribution, place, contentOf(place), signal));
    members.sort((a, b) => (a.platform < b.platform ? -1 : 1));
    for (const [number, { place, platform }] of members.entries()) {
        const twin = members[number - 1];
        if (twin?.platform !== platform)
            continue;
        throw new errors .yo(`${index.name}:${index.tag} would have two images for ${platform}, of ${describePlace(twin.place)} and of ${describePlace(place)}. An index has one for each platform: put what tells them apart into \`index\`.`);
    }
    const manifests = members.flatMap(({ descriptors }) => descriptors);
    const isDocker = manifests.every(({ mediaType }) => mediaType.startsWith('application/vnd.docker.'));
    const type = isDocker ? DOCKER_LIST : OCI_INDEX;
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: type, manifests }, null, 2));
    return { digest: (0,files .sc)(bytes), type, bytes };
}
async function memberOf(distribution, place, manifest, signal) {
    const content = (0,oci_manifest .W)(manifest);
    if (content.kind === 'image') {
        const platform = await distribution.platform(place, content.config, signal);
        const one = {
            mediaType: manifest.type,
            digest: manifest.digest,
            size: manifest.bytes.length,
            platform: { ...platform },
        };
        return { place, platform: platformText(platform), descriptors: [one] };
    }
    if (content.kind === 'index') {
        const read = schemas .Ikc({ manifests: schemas .YOg(descriptor) }).safeParse(JSON.parse(manifest.bytes.toString('utf8')));
        const all = read.success ? read.data.manifests : [];
        const images = all.filter(({ platform }) => platform !== undefined && platform.os !== 'unknown');
        const [only, ...more] = images;
        if (only?.platform !== undefined && more.length === 0) {
            return { place, platform: platformText(only.platform), descriptors: all };
        }
        const platforms = images.map(({ platform }) => (platform === undefined ? '' : platformText(platform))).join(', ');
        throw new errors .yo(`${describePlace(place)} is itself an index, for ${platforms || 'no platform'}. A member of \`index\` has one platform: bake one leg for each, or give it a tag of its own.`);
    }
    throw new errors .yo(`${describePlace(place)} is a ${manifest.type}, which is no member of an index.`);
}
function platformText({ os, architecture, variant }) {
    return [os, architecture, ...(variant === undefined ? [] : [variant])].join('/');
}
function indexConflict(index, there, wanted) {
    if (there === undefined || there.digest === wanted?.digest)
        return null;
    const at = `${index.name}:${index.tag}`;
    if (!index.isMoving) {
        return `${at} is ${there.digest} there already, and is to be an index of other images. A tag stays what it is: publish under a new one (another \`version\`), or list it in \`moving\` of the target.`;
    }
    const [before, after] = [there, wanted].map((one) => (one === null ? null : platformsOf(one)));
    const lost = after === null ? [] : (before ?? []).filter((platform) => !after?.includes(platform));
    return lost.length === 0
        ? null
        : `${at} is for ${lost.join(' and ')} too, of which this run publishes no image. An index is never half a one: publish all its legs together, or take the tag away first.`;
}
function platformsOf(manifest) {
    const content = (0,oci_manifest .W)(manifest);
    return content.kind === 'index' ? content.members.flatMap(({ platform }) => platform ?? []) : [];
}

;// CONCATENATED MODULE: ./.build/providers/oci/publish/index-setting.js


async function lookAtIndex(target, distribution, index, contentOf) {
    const there = await distribution.manifest(index, index.tag);
    const contents = index.members.map(contentOf);
    const wanted = contents.every((one) => one !== undefined)
        ? await indexOf(distribution, index, (place) => known(contentOf(place)))
        : null;
    const refusal = indexConflict(index, there, wanted);
    const isRight = there !== undefined && there.digest === wanted?.digest;
    return { refusal, change: refusal !== null || isRight ? null : indexChange(target, index, there, wanted) };
}
async function setIndex(target, distribution, index, contentOf, ledger) {
    const wanted = await indexOf(distribution, index, (place) => known(contentOf(place)), ledger.signal);
    const there = await distribution.manifest(index, index.tag, ledger.signal);
    if (there?.digest === wanted.digest)
        return false;
    const conflict = indexConflict(index, there, wanted);
    if (conflict !== null)
        throw new errors .yo(conflict);
    const change = indexChange(target, index, there, wanted);
    await ledger.change(change, async () => distribution.tag(index, index.tag, wanted, ledger.signal));
    return true;
}
function known(content) {
    if (content === undefined)
        throw new errors .yo('one of its images is not in the repository');
    return content;
}
function indexChange(target, { name, tag, isMoving, members }, there, wanted) {
    const legs = [...new Set(members.map(({ leg }) => leg))];
    return {
        target,
        kind: 'oci',
        leg: legs.length === 1 ? (legs[0] ?? null) : null,
        region: null,
        phase: isMoving ? 'point' : 'expose',
        what: `${there === undefined ? 'set' : 'move'} ${name}:${tag}, an index of ${legs.join(', ')}`,
        before: there?.digest ?? null,
        after: wanted?.digest ?? `an index of ${members.length} images`,
    };
}

;// CONCATENATED MODULE: ./.build/providers/oci/publish/progress.js

function outcomeOf(target, place, progress) {
    const { leg, build, name } = place;
    const digest = progress.content?.digest ?? null;
    const [tag = ''] = [...place.fixed, ...place.moving];
    return {
        target,
        kind: 'oci',
        leg,
        build,
        region: null,
        id: digest === null ? null : `${name}@${digest}`,
        digest,
        ref: `${name}:${tag}`,
        status: statusOf(progress),
        isRequired: true,
        message: progress.failure ?? null,
    };
}
function statusOf({ failure, isCreated, isTagged, hadTag }) {
    if (failure !== undefined)
        return 'failed';
    if (isCreated)
        return 'created';
    if (!isTagged)
        return 'unchanged';
    return hadTag ? 'updated' : 'adopted';
}
function troubleOf(error) {
    if (error instanceof errors .yo || error instanceof errors .Qd)
        return error.message;
    return (0,errors .$N)(error) === undefined ? undefined : `${(0,errors .bD)(error)}.`;
}

;// CONCATENATED MODULE: ./.build/providers/oci/publish/preflight.js












const preflight_AT_ONCE = 4;
async function lookAtPlaces(looking, places, indexes = []) {
    const givenUp = new Set();
    const contents = new Map();
    const ofPlaces = await (0,side_by_side .Q)(places, preflight_AT_ONCE, async (place) => lookAtPlace(looking, place, givenUp, contents));
    const areGood = ofPlaces.every((look) => look.refusals.length === 0);
    const ofIndexes = areGood
        ? await (0,side_by_side .Q)(indexes, preflight_AT_ONCE, async (index) => lookAt(looking, index, contents))
        : [];
    const looks = [...ofPlaces, ...ofIndexes];
    const changes = looks.flatMap((look) => look.changes);
    const refusals = looks.flatMap((look) => look.refusals);
    if (refusals.length === 0) {
        const changed = [...places, ...indexes].filter((_, index) => (looks[index]?.changes.length ?? 0) > 0);
        refusals.push(...(await lacks(looking, changed, changes)));
    }
    const notices = looks.flatMap((look) => look.notices);
    const there = looks.flatMap((look) => look.there ?? []);
    return { changes, refusals: [...new Set(refusals)], notices, there };
}
async function lookAtPlace(looking, place, givenUp, contents) {
    if (givenUp.has(place.host))
        return { refusals: [], notices: [], changes: [] };
    try {
        const notices = await checkSource(looking, place);
        const state = await readPlace(looking.distribution, place);
        if (state.content !== undefined)
            contents.set(place, state.content);
        return { ...compare(looking.target, place, state), notices };
    }
    catch (error) {
        const trouble = troubleOf(error);
        if (trouble === undefined)
            throw error;
        if (error instanceof registry_trouble .gl && (0,failure .Od)(error.failure))
            givenUp.add(place.host);
        const message = `${describePlace(place)} cannot be published to ${place.name}: ${trouble}`;
        return { refusals: [message], notices: [], changes: [] };
    }
}
async function lookAt({ target, distribution }, index, contents) {
    try {
        const { change, refusal } = await lookAtIndex(target, distribution, index, (place) => contents.get(place));
        return { refusals: refusal === null ? [] : [refusal], notices: [], changes: change === null ? [] : [change] };
    }
    catch (error) {
        const trouble = troubleOf(error);
        if (trouble === undefined)
            throw error;
        return { refusals: [trouble], notices: [], changes: [] };
    }
}
async function checkSource({ docker, distribution }, place) {
    const { source, image, form } = place;
    if (source.kind === 'local') {
        const seen = await docker.inspectImage(image.id);
        if (seen?.id === image.id)
            return [];
        throw new errors .yo(`the daemon of this job does not have ${image.id}. Publish in the job that baked it, or give bake the input "handoff".`);
    }
    if (source.kind === 'files') {
        const lost = source.content.find((one) => 'path' in one && sizeOf(one.path) !== one.size);
        if (lost === undefined)
            return [];
        const where = 'path' in lost ? lost.path : '';
        throw new errors .yo(`${where} is not here as it was baked. Publish in the job that baked it, or give bake the input "handoff".`);
    }
    const staged = `${source.name}@${source.digest}`;
    const manifest = await distribution.manifest(source, source.digest);
    if (manifest === undefined)
        throw new errors .yo(`${staged} is gone. Bake it again.`);
    if (form !== 'container')
        return [];
    const content = (0,oci_manifest .W)(manifest);
    const config = configOf(image);
    if (content.kind === 'image' && content.config === config)
        return [];
    if (content.kind === 'index') {
        const others = [];
        let isThere = false;
        for (const { digest, platform } of content.members) {
            if (platform === null)
                continue;
            const member = await distribution.manifest(source, digest);
            const read = member === undefined ? undefined : (0,oci_manifest .W)(member);
            if (read?.kind === 'image' && read.config === config)
                isThere = true;
            else
                others.push(platform);
        }
        if (isThere) {
            return others.length === 0
                ? []
                : [
                    `${describePlace(place)}: ${staged} is published for ${others.join(', ')} too, which were not what was tested.`,
                ];
        }
    }
    throw new errors .yo(`${staged} is not the image of its record, ${config}. Somebody changed one of them: bake it again.`);
}
function sizeOf(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.size;
}
function compare(target, place, { content, tags }) {
    const refusals = [];
    const changes = [];
    const pushed = content === undefined && place.source.kind === 'local' ? [...place.fixed, ...place.moving][0] : undefined;
    if (content === undefined)
        changes.push(contentChange(target, place, tags));
    for (const [tag, there] of tags) {
        if (there !== undefined && isImage(place, there))
            continue;
        if (there !== undefined && place.fixed.includes(tag))
            refusals.push(conflictWords(place, tag, there.digest));
        else if (tag !== pushed)
            changes.push(tagChange(target, place, tag, there?.digest ?? null, content?.digest ?? null));
    }
    const { leg, build, name } = place;
    const id = content === undefined ? null : `${name}@${content.digest}`;
    const there = id === null ? [] : [{ kind: 'oci', leg, build, region: null, id, status: 'unchanged' }];
    return { refusals, changes, there };
}
function conflictWords(place, tag, there) {
    return `${place.name}:${tag} is ${there} there already, and ${describePlace(place)} is ${identityOf(place)}. A tag stays what it is: publish under a new one (another \`version\`), or list it in \`moving\` of the target.`;
}
async function lacks({ distribution, environment }, places, changes) {
    const found = [];
    for (const host of new Set(places.map((place) => place.host))) {
        try {
            if (!(await distribution.lacksLogin(host)))
                continue;
            found.push(`Nobody is logged in at ${host}, where images are to be written. Log in in a step before this one (docker login ${host}).`);
        }
        catch (error) {
            const trouble = troubleOf(error);
            if (trouble === undefined)
                throw error;
            found.push(trouble);
        }
    }
    if (changes.some(({ what }) => what.startsWith('copy '))) {
        const lack = await skopeoLack(environment);
        if (lack !== undefined)
            found.push(`To copy from registry to registry with all platforms, skopeo is needed, but ${lack}`);
    }
    return found;
}

;// CONCATENATED MODULE: ./.build/providers/oci/publish/content.js







async function bringContent(bringing, place, ledger) {
    const { target, distribution, environment, temporary, pause } = bringing;
    const { source, image, name } = place;
    const run = { environment, signal: ledger.signal };
    if (source.kind === 'registry') {
        const { digest } = source;
        const hosts = { source: source.host, target: place.host };
        const isInsecure = {
            source: await distribution.isInsecure(hosts.source),
            target: await distribution.isInsecure(hosts.target),
        };
        const copy = { source: `${source.name}@${digest}`, repository: name, digest, hosts, isInsecure };
        const change = contentChange(target, place, new Map());
        await ledger.change(change, async () => copyBySkopeo(copy, run, temporary, pause));
        return { manifest: await readBack(bringing, place, digest, ledger), tag: undefined };
    }
    if (source.kind === 'files') {
        const { manifest, content } = source;
        await ledger.change(contentChange(target, place, new Map()), async () => {
            await (0,blobs .d)(distribution.blobs, place, content, ledger.signal);
            await distribution.tag(place, manifest.digest, manifest, ledger.signal);
        });
        return { manifest: await readBack(bringing, place, manifest.digest, ledger), tag: undefined };
    }
    const tag = place.fixed[0] ?? place.moving[0] ?? '';
    const there = await distribution.manifest(place, tag, ledger.signal);
    if (there !== undefined && place.fixed.includes(tag))
        throw new errors .yo(conflictWords(place, tag, there.digest));
    const change = contentChange(target, place, new Map([[tag, there]]));
    const pushed = await ledger.change(change, async () => (0,push .G)({ image: image.id, repository: name, tag }, run, async (ms) => pause(ms, ledger.signal)));
    const [, digest = ''] = pushed.split('@');
    return { manifest: await readBack(bringing, place, digest, ledger), tag };
}
async function readBack({ distribution }, place, digest, ledger) {
    const manifest = await distribution.manifest(place, digest, ledger.signal);
    if (manifest !== undefined && isImage(place, manifest))
        return manifest;
    throw new errors .yo(`${place.name}@${digest} was written, but the registry has something else there.`);
}

;// CONCATENATED MODULE: ./.build/providers/oci/publish/places-at-once.js

const HOSTS_AT_ONCE = 4;
const PLACES_AT_ONCE = 4;
async function eachByHost(places, work) {
    const thrown = [];
    const each = async (place) => {
        try {
            await work(place);
        }
        catch (error) {
            thrown.push(error);
        }
    };
    const hosts = [...new Set(places.map(({ host }) => host))];
    await (0,side_by_side .Q)(hosts, HOSTS_AT_ONCE, async (host) => {
        const [first, ...others] = places.filter((place) => place.host === host);
        if (first !== undefined)
            await each(first);
        await (0,side_by_side .Q)(others, PLACES_AT_ONCE, each);
    });
    if (thrown.length > 0)
        throw thrown[0];
}

;// CONCATENATED MODULE: ./.build/providers/oci/publish/tagging.js




async function setTag({ target, distribution }, place, { tag, content, seen }, ledger) {
    if (seen !== undefined && isImage(place, seen))
        return false;
    const there = await distribution.manifest(place, tag, ledger.signal);
    if (there !== undefined && isImage(place, there))
        return false;
    if (there !== undefined && place.fixed.includes(tag))
        throw new errors .yo(conflictWords(place, tag, there.digest));
    const change = tagChange(target, place, tag, there?.digest ?? null, content.digest);
    try {
        await ledger.change(change, async () => distribution.tag(place, tag, content, ledger.signal));
    }
    catch (error) {
        if (ledger.signal.aborted || !(error instanceof errors .yo))
            throw error;
        const after = await distribution.manifest(place, tag, ledger.signal).catch(() => undefined);
        if (after?.digest !== content.digest)
            throw error;
    }
    return true;
}

;// CONCATENATED MODULE: ./.build/providers/oci/publish/publisher.js












function createOciPublisher(options) {
    const { target, fields, candidates, planned = null, buildRegistry } = options;
    const { places, refusals: ofPlaces } = placesOf(target, fields, candidates, buildRegistry, options.formOf);
    const { indexes, refusals: ofIndexes } = indexPlacesOf(target, places);
    const refusals = [...ofPlaces, ...ofIndexes, ...halfIndexes(target, fields, indexes, planned ?? [])];
    const progress = new Map();
    const givenUp = new Map();
    const attempt = async (place, ledger, work) => {
        const own = progress.get(place);
        if (own?.failure !== undefined)
            return;
        const lost = ledger.signal.aborted ? CANCELLED : givenUp.get(place.host);
        try {
            if (lost !== undefined)
                throw new errors .yo(lost);
            await work(place);
        }
        catch (error) {
            const message = ledger.signal.aborted ? CANCELLED : troubleOf(error);
            if (message === undefined)
                throw error;
            progress.set(place, { ...(own ?? NOTHING), ...progress.get(place), failure: message });
            if (error instanceof registry_trouble .gl && (0,failure .Od)(error.failure))
                givenUp.set(place.host, message);
        }
    };
    const note = (place, more) => {
        progress.set(place, { ...NOTHING, ...progress.get(place), ...more });
    };
    const replicate = async (place, ledger) => {
        const { content, tags } = await readPlace(options.distribution, place, ledger.signal);
        const own = {
            ...NOTHING,
            content,
            tags,
            hadTag: [...tags.values()].some((there) => there !== undefined && there === content),
        };
        note(place, own);
        const canBring = place.source.kind !== 'local' || place.fixed.length > 0;
        if (content === undefined && canBring)
            await bring(place, ledger);
    };
    const bring = async (place, ledger) => {
        const brought = await bringContent(options, place, ledger);
        note(place, { content: brought.manifest, pushed: brought.tag, isCreated: true });
    };
    const tagAs = async (place, tag, ledger) => {
        if (progress.get(place)?.content === undefined)
            await bring(place, ledger);
        const own = progress.get(place);
        if (own?.content === undefined || own.pushed === tag)
            return;
        const isSet = await setTag(options, place, { tag, content: own.content, seen: own.tags.get(tag) }, ledger);
        if (isSet)
            note(place, { isTagged: true });
    };
    const moveLatest = async (place, tag, ledger) => {
        const there = progress.get(place)?.tags.get(tag);
        const failed = places.find((one) => one !== place && progress.get(one)?.failure !== undefined);
        if (failed !== undefined && (there === undefined || !isImage(place, there))) {
            throw new errors .yo(`${place.name}:${tag} was left as it is, because ${describePlace(failed)} failed.`);
        }
        await tagAs(place, tag, ledger);
    };
    const putIndex = async (index, ledger) => {
        const [first] = index.members;
        const failed = places.find((one) => progress.get(one)?.failure !== undefined);
        if (first === undefined)
            return;
        if (failed !== undefined)
            return;
        const contentOf = (place) => progress.get(place)?.content;
        await attempt(first, ledger, async () => {
            const isSet = await setIndex(target, options.distribution, index, contentOf, ledger);
            if (isSet)
                for (const place of index.members)
                    note(place, { isTagged: true });
        });
        const failure = progress.get(first)?.failure;
        if (failure !== undefined)
            for (const place of index.members)
                note(place, { failure });
    };
    return {
        target,
        kind: 'oci',
        preflight: async () => refusals.length > 0 ? { refusals, notices: [], changes: [] } : lookAtPlaces(options, places, indexes),
        carryOut: async (phase, ledger) => {
            const each = async (work) => eachByHost(places, async (place) => attempt(place, ledger, work));
            if (phase === 'replicate')
                await each(async (place) => replicate(place, ledger));
            if (phase === 'expose') {
                await each(async (place) => {
                    for (const tag of place.fixed)
                        await tagAs(place, tag, ledger);
                });
                for (const index of indexes.filter(({ isMoving }) => !isMoving))
                    await putIndex(index, ledger);
            }
            if (phase === 'point') {
                await each(async (place) => {
                    for (const tag of place.moving.filter((one) => !isLatest(one)))
                        await tagAs(place, tag, ledger);
                });
                await each(async (place) => {
                    for (const tag of place.moving.filter(isLatest))
                        await moveLatest(place, tag, ledger);
                });
                for (const index of indexes.filter(({ isMoving }) => isMoving))
                    await putIndex(index, ledger);
            }
        },
        outcomes: () => places.flatMap((place) => {
            const own = progress.get(place);
            return own === undefined ? [] : [outcomeOf(target, place, own)];
        }),
    };
}
const CANCELLED = 'The run was cancelled.';
const NOTHING = {
    content: undefined,
    tags: new Map(),
    hadTag: false,
    pushed: undefined,
    isCreated: false,
    isTagged: false,
    failure: undefined,
};


/***/ })

};
