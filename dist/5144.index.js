export const id = 5144;
export const ids = [5144];
export const modules = {

/***/ 42172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ memberOf),
/* harmony export */   G: () => (/* binding */ isObject)
/* harmony export */ });
/** Whether a value of unknown shape has members: a list has none. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A member of its own of a value of unknown shape; never one that it inherits. */
function memberOf(value, name) {
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}


/***/ }),

/***/ 50518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K1: () => (/* binding */ imagesOutput),
/* harmony export */   Nl: () => (/* binding */ singleImageId),
/* harmony export */   fT: () => (/* binding */ imageIdsOutput)
/* harmony export */ });
/** The canonical shape in which ids travel: `[{leg, build, provider, region, id}]`. */
function imagesOutput(leg, images) {
    return images.map(({ build, provider, region, id }) => ({ leg, build, provider, region, id }));
}
/**
 * `{"<region or local>": "<id>"}`; where one template makes several images in a region, all of that region's members
 * are `<region or local>/<build>`.
 */
function imageIdsOutput(images) {
    const perRegion = new Map();
    for (const { region } of images)
        perRegion.set(region, (perRegion.get(region) ?? 0) + 1);
    return Object.fromEntries(images.map(({ region, build, id }) => [(perRegion.get(region) ?? 0) > 1 ? `${region}/${build}` : region, id]));
}
/** The id when there is exactly one image, else nothing: a step that expects one must not get the wrong one. */
function singleImageId(images) {
    return images.length === 1 ? (images[0]?.id ?? '') : '';
}


/***/ }),

/***/ 90881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ fill),
/* harmony export */   Hc: () => (/* binding */ fillKnown),
/* harmony export */   Jt: () => (/* binding */ parentNames),
/* harmony export */   SI: () => (/* binding */ sourceNames),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   Vl: () => (/* binding */ lateNames),
/* harmony export */   iJ: () => (/* binding */ placeholdersOf),
/* harmony export */   mz: () => (/* binding */ unknownPlaceholder)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89046);


/**
 * What is known only when a leg is baked, and so stands in its key by name. `name` and `version` are made of others, and
 * `key8` of the key itself.
 */
const lateNames = [
    'name',
    'version',
    'key8',
    'git.sha',
    'git.short',
    'git.ref',
    'run.id',
    'run.attempt',
    'run.url',
    'timestamp',
    'date',
];
const parentNames = ['parent.id', 'parent.name', 'parent.key'];
const sourceNames = ['source.id', 'source.name'];
const LONGEST_SHOWN = 120;
const PART = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;
/** A text as a pattern that stands for it: its braces are doubled. */
function quoted(text) {
    return text.replace(/[{}]/g, '$&$&');
}
/** The names of the placeholders in a pattern, in order. Throws a UserError on a brace that stands alone. */
function placeholdersOf(pattern) {
    const names = [];
    replaceParts(pattern, (name) => {
        names.push(name);
        return '';
    });
    return names;
}
/**
 * The pattern with every placeholder filled in. Throws a UserError that names an unknown one, and the nearest known.
 * @param values what each name stands for
 */
function fill(pattern, values) {
    return replaceParts(pattern, (name) => {
        const value = values.get(name);
        if (value === undefined)
            throw unknownPlaceholder(name, [...values.keys()]);
        return value;
    });
}
/** The pattern with those filled in that are known already; it stays a pattern. */
function fillKnown(pattern, values) {
    return pattern.replace(PART, (part, name) => {
        const value = name === undefined ? undefined : values.get(name);
        return value === undefined ? part : quoted(value);
    });
}
function unknownPlaceholder(name, known) {
    const near = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestName */ .q)(name, known);
    const hint = near === undefined ? `Known are ${known.join(', ')}.` : `Did you mean {${near}}?`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`the placeholder {${name}} is not known; ${hint} A brace itself is written twice.`);
}
function replaceParts(pattern, valueOf) {
    return pattern.replace(PART, (part, name) => {
        if (part === '{{')
            return '{';
        if (part === '}}')
            return '}';
        if (name === undefined) {
            const shown = pattern.length > LONGEST_SHOWN ? `${pattern.slice(0, LONGEST_SHOWN)}…` : pattern;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`a brace stands alone in "${shown}"; write it twice`);
        }
        return valueOf(name);
    });
}


/***/ }),

/***/ 70360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ keep),
  I: () => (/* binding */ recall)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
;// CONCATENATED MODULE: ./.build/image/memory.js

/**
 * What is kept of a leg's last bake, so that a later plan can say what has changed since. Only a hint: the truth about
 * images is at their provider, and without this a reason is less telling.
 */
const memory = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz('bakehouse/memory/1'),
    leg: schemas/* string */.YjP(),
    key: schemas/* string */.YjP(),
    parentKey: schemas/* string */.YjP().nullable(),
    sources: schemas/* array */.YOg(schemas/* object */.Ikc({ of: schemas/* string */.YjP(), id: schemas/* string */.YjP() })),
    files: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    values: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    artifacts: schemas/* array */.YOg(schemas/* string */.YjP())
        .describe('The first file of each image that is files: where its record lies beside it.'),
});

;// CONCATENATED MODULE: ./.build/image/recollection.js

/** What is remembered of a leg's last bake. Whatever is wrong with it, it is only a hint: then there is none. */
async function recall(host, slug) {
    const text = await host.recall(`leg-${slug}`);
    if (text === undefined)
        return undefined;
    try {
        return memory.safeParse(JSON.parse(text)).data;
    }
    catch {
        return undefined;
    }
}
async function keep(host, slug, what) {
    await host.keep(`leg-${slug}`, JSON.stringify(what));
}


/***/ }),

/***/ 21034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ reusedRecord)
/* harmony export */ });
/** The record of a bake, made of what the provider still knows of it: the leg was not baked again. */
function reusedRecord(leg, images, { run, git, parentId, parentKey }) {
    const { work } = leg;
    return {
        schema: 'bakehouse/record/1',
        stage: 'bake',
        leg: leg.leg,
        image: leg.image,
        layer: leg.layer,
        axes: leg.axes,
        name: leg.name,
        key: leg.key,
        recipe: leg.recipe,
        status: 'reused',
        builder: work.builder,
        images: images.map(bakedImage),
        parent: leg.parent === null ? null : { leg: leg.parent, key: parentKey, id: parentId ?? '' },
        sources: [...leg.sources],
        git: { ...git, template: work.builder === 'packer' ? work.template : work.file },
        tools: { packer: null, plugins: {} },
        run,
        'baked-in': images.find(({ runId }) => runId !== null)?.runId ?? '',
        previous: null,
        variables: Object.keys(work.builder === 'packer' ? { ...work.vars, ...work['secret-vars'] } : work.args).sort(),
        stages: [],
        leftovers: [],
        failure: null,
        verification: null,
        publications: [],
    };
}
function bakedImage(found) {
    const { build, provider, account, region, id, created, digests, tags, files, handoff = null } = found;
    return {
        build: build ?? '',
        'builder-id': '',
        provider,
        account,
        region,
        id,
        created,
        digests,
        tags: [...tags],
        files,
        handoff,
    };
}


/***/ }),

/***/ 32354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ writtenFiles),
/* harmony export */   r: () => (/* binding */ templatesOf)
/* harmony export */ });
/* harmony import */ var _core_member_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42172);

const FILE_FIELDS = ['manifest', 'tfvars', 'properties', 'map', 'dotenv', 'markdown'];
/** Templates and Dockerfiles, sorted: none of them counts as an input of another leg. */
function templatesOf(legs) {
    return [...new Set(legs.map(({ work }) => (work.builder === 'packer' ? work.template : work.file)))].sort();
}
/**
 * Globs of the files that the targets of a plan write into the repository. They follow from images, so that no image may
 * follow from them: each publishing would make all of them stale.
 */
function writtenFiles(targets) {
    return Object.values(targets).flatMap((target) => {
        const files = (0,_core_member_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C)(target, 'files');
        return FILE_FIELDS.flatMap((field) => {
            const path = (0,_core_member_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C)(files, field);
            return typeof path === 'string' ? [globOf(path)] : [];
        });
    });
}
/** A placeholder may stand for any text, a doubled brace for one; all else for itself. */
function globOf(pattern) {
    return pattern
        .split(/(\{\{|\}\}|\{[^{}]*\})/)
        .map((part) => {
        const isPlaceholder = part.startsWith('{') && part !== '{{' && part.endsWith('}');
        return isPlaceholder
            ? '*'
            : part.replace(/\{\{|\}\}/, (two) => two.charAt(0)).replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
    })
        .join('');
}


/***/ }),

/***/ 46942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ lookUpLegs)
});

// UNUSED EXPORTS: keeperOf

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/side-by-side.js
var side_by_side = __webpack_require__(39535);
// EXTERNAL MODULE: ./.build/providers/aws/choice.js
var choice = __webpack_require__(73222);
// EXTERNAL MODULE: ./.build/providers/aws/image-set.js
var image_set = __webpack_require__(41421);
;// CONCATENATED MODULE: ./.build/providers/aws/look-up.js



/**
 * What EC2 has of each key, own account only: all images of a bake, or none (see chooseImages). One call for 200 keys
 * of a region, regions side by side; then the same for the regions that the images found so far tell of.
 * Never throws: a region that cannot be asked leaves the keys unknown that need it.
 * @param now ms since the epoch
 */
async function lookUpAws(wants, connect, now) {
    const seen = new Map(wants.map(({ key }) => [key, newFindings()]));
    let open = byRegion(wants);
    while (open.size > 0) {
        await Promise.all([...open].map(([region, keys]) => askRegion(region, keys, connect, seen)));
        open = byRegion([...seen].map(([key, { asked, images }]) => ({
            key,
            regions: regionsToldBy(images).filter((region) => !asked.has(region)),
        })));
    }
    return new Map([...seen].map(([key, findings]) => [key, conclude(findings, now)]));
}
function newFindings() {
    return { asked: new Set(), images: [], troubles: [] };
}
function byRegion(wants) {
    const regions = new Map();
    for (const { key, regions: own } of wants) {
        for (const region of own)
            regions.set(region, (regions.get(region) ?? new Set()).add(key));
    }
    return regions;
}
async function askRegion(region, keys, connect, seen) {
    for (const key of keys)
        seen.get(key)?.asked.add(region);
    try {
        const ec2 = await connect(region);
        for (const image of await ec2.imagesByTag(image_set/* KEY_TAG */.HI, [...keys])) {
            seen.get((0,choice/* tagOf */.cO)(image, image_set/* KEY_TAG */.HI) ?? '')?.images.push({ region, image });
        }
    }
    catch (error) {
        for (const key of keys)
            seen.get(key)?.troubles.push(`EC2 in ${region} could not be asked: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
function regionsToldBy(images) {
    const sets = new Set(images.map(({ image }) => (0,choice/* tagOf */.cO)(image, image_set/* IMAGES_TAG */.AR) ?? ''));
    return [...new Set([...sets].flatMap((text) => (0,image_set/* regionsOf */.NV)((0,image_set/* parseImageSet */.zw)(text) ?? { kind: 'count', count: 0 })))];
}
function conclude({ images, troubles }, now) {
    const found = (0,choice/* chooseImages */.s6)(images, now);
    return found.kind === 'missing' && troubles.length > 0 ? { kind: 'unknown', reason: troubles.join('; ') } : found;
}

// EXTERNAL MODULE: ./.build/core/utc.js
var utc = __webpack_require__(97106);
// EXTERNAL MODULE: ./.build/providers/docker/staging.js
var staging = __webpack_require__(51197);
;// CONCATENATED MODULE: ./.build/providers/docker/look-up.js



const DIGEST = /^sha256:[0-9a-f]{64}$/;
/**
 * What the daemon has of each leg, in the order asked: all builds of a leg, or none. Two calls of docker for any
 * number of legs. Never throws: a daemon that does not answer makes all of them unknown.
 */
async function lookUpDocker(docker, wants) {
    if (wants.length === 0)
        return [];
    try {
        const references = await docker.references(staging/* LOCAL_PREFIX */.nD);
        const hits = wants.flatMap((want) => placesOf(want).flatMap(({ staged }) => references.get(staged) ?? []));
        const images = hits.length === 0 ? new Map() : await docker.imagesById([...new Set(hits)]);
        return wants.map((want) => findLeg(want, references, images));
    }
    catch (error) {
        const reason = `docker could not be asked: ${(0,errors/* messageOf */.bD)(error)}`;
        return wants.map(() => ({ kind: 'unknown', reason }));
    }
}
function placesOf({ slug, key, builds }) {
    return builds.length > 1
        ? builds.map((build) => ({
            build,
            staged: (0,staging/* stagedReference */.GW)(slug, key, build),
            verified: (0,staging/* verifiedReference */.EW)(slug, key, build),
        }))
        : [{ build: builds[0] ?? null, staged: (0,staging/* stagedReference */.GW)(slug, key), verified: (0,staging/* verifiedReference */.EW)(slug, key) }];
}
function findLeg(want, references, images) {
    const found = [];
    const lacking = [];
    for (const { build, staged, verified } of placesOf(want)) {
        const image = images.get(references.get(staged) ?? '');
        if (image === undefined)
            lacking.push(build ?? staged);
        else
            found.push(foundImage(image, build, references.get(verified) === image.id));
    }
    if (lacking.length === 0)
        return { kind: 'found', images: found };
    const verb = lacking.length === 1 ? 'is' : 'are';
    return { kind: 'missing', reason: found.length === 0 ? null : `${lacking.join(', ')} ${verb} missing` };
}
function foundImage(image, build, verified) {
    const manifest = image.repoDigests.map((one) => one.split('@')[1] ?? '').find((one) => DIGEST.test(one));
    return {
        build,
        provider: 'docker',
        account: null,
        region: 'local',
        id: image.id,
        created: (0,utc/* utcOf */.y)(image.created),
        digests: {
            ...(DIGEST.test(image.id) ? { config: image.id } : {}),
            ...(manifest === undefined ? {} : { manifest }),
        },
        tags: image.tags.filter((tag) => !tag.startsWith(staging/* LOCAL_PREFIX */.nD)).toSorted(),
        files: [],
        verified,
        runId: image.labels['dev.bakehouse.run'] ?? null,
    };
}

;// CONCATENATED MODULE: ./.build/providers/docker/staging-look-up.js

/** A question takes docker a start and a registry two round trips. */
const AT_ONCE = 8;
/**
 * What a staging repository has of each leg, in the order asked: all builds of a leg, or none. The first leg is asked for
 * alone: a registry that cannot be asked makes all of them unknown. Never throws.
 */
async function lookUpStaging(manifests, repository, wants) {
    const [first, ...others] = wants;
    if (first === undefined)
        return [];
    const told = await staging_look_up_findLeg(manifests, repository, first);
    if (told.kind === 'unknown')
        return wants.map(() => told);
    const found = new Map();
    const waiting = others.entries();
    const work = async () => {
        for (const [index, want] of waiting)
            found.set(index, await staging_look_up_findLeg(manifests, repository, want));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return [told, ...others.map((_, index) => found.get(index) ?? { kind: 'missing', reason: null })];
}
/** How a record says where a staged image is to be had. */
function stagedHandoff(repository, image) {
    const { manifest } = image.digests;
    return manifest === undefined ? null : { kind: 'registry', artifact: null, ref: `${repository}@${manifest}` };
}
async function staging_look_up_findLeg(manifests, repository, want) {
    const { key, builds } = want;
    const isSeveral = builds.length > 1;
    const found = [];
    const lacking = [];
    for (const build of isSeveral ? builds : [builds[0] ?? null]) {
        const tags = (0,staging/* stagingTags */.BZ)(key, isSeveral && build !== null ? build : undefined);
        const staged = await manifests.read(`${repository}:${tags.staged}`);
        if (staged.kind === 'unknown')
            return { kind: 'unknown', reason: `${repository} could not be asked: ${staged.reason}` };
        if (staged.kind === 'missing') {
            lacking.push(build ?? tags.staged);
            continue;
        }
        const verified = await manifests.read(`${repository}:${tags.verified}`);
        found.push(staging_look_up_foundImage(staged, build, verified));
    }
    if (lacking.length === 0)
        return { kind: 'found', images: found };
    const verb = lacking.length === 1 ? 'is' : 'are';
    return { kind: 'missing', reason: found.length === 0 ? null : `${lacking.join(', ')} ${verb} missing` };
}
function staging_look_up_foundImage({ config, manifest }, build, verified) {
    return {
        build,
        provider: 'docker',
        account: null,
        region: 'local',
        id: config,
        // Both are in the config alone, which a look-up does not fetch.
        created: null,
        runId: null,
        digests: { config, manifest },
        tags: [],
        files: [],
        // A tag that cannot be read just now counts as none: the image is then verified again.
        verified: verified.kind === 'found' && verified.config === config,
    };
}

// EXTERNAL MODULE: ./.build/providers/file/beside.js
var beside = __webpack_require__(8642);
// EXTERNAL MODULE: ./.build/recipe/loaded-template.js + 8 modules
var loaded_template = __webpack_require__(11543);
;// CONCATENATED MODULE: ./.build/plan/look-up.js








/** Who keeps what a builder makes; undefined when nobody does whom we can ask. */
function keeperOf(builderType) {
    if (builderType === 'docker' || builderType === 'dockerfile')
        return 'docker';
    if (builderType.startsWith('amazon-'))
        return 'aws';
    return builderType === 'file' ? 'file' : undefined;
}
/**
 * What providers have of each leg, by id: all its images, or none. Few calls for any number of legs; never throws.
 * Source of truth: contracts, "Where the truth about earlier bakes lives".
 */
async function lookUpLegs(legs, providers) {
    const answers = new Map(legs.map(({ definition }) => [definition.leg, []]));
    const add = (leg, found) => {
        answers.get(leg)?.push(found);
    };
    const dockerWants = [];
    const awsWants = [];
    const fileWants = [];
    for (const wanted of legs) {
        const { definition, key, recipe } = wanted;
        const { leg, slug, work } = definition;
        if (work.builder === 'dockerfile') {
            dockerWants.push({ leg, slug, key, builds: [] });
            continue;
        }
        const strange = recipe.builds.find(({ type }) => keeperOf(type) === undefined);
        if (!recipe.buildsKnown || recipe.builds.length === 0) {
            add(leg, { kind: 'unknown', reason: 'which builds its template has is only known to Packer' });
            continue;
        }
        if (strange !== undefined) {
            add(leg, { kind: 'unknown', reason: `nobody can be asked for images of ${strange.type}` });
            continue;
        }
        const kept = (keeper) => recipe.builds.filter(({ type }) => keeperOf(type) === keeper);
        if (kept('docker').length > 0)
            dockerWants.push({ leg, slug, key, builds: kept('docker').map(({ name }) => name) });
        if (kept('aws').length > 0) {
            const regions = regionsOf(wanted, providers.region);
            if (!providers.hasAwsCredentials)
                add(leg, { kind: 'unknown', reason: 'there are no AWS credentials' });
            else if (regions.length === 0)
                add(leg, { kind: 'unknown', reason: 'no region says where to look' });
            else
                awsWants.push({ leg, key, regions });
        }
        if (kept('file').length > 0)
            fileWants.push(wanted);
    }
    const [inDocker, inAws] = await Promise.all([
        lookUpContainers(dockerWants, providers),
        awsWants.length === 0
            ? new Map()
            : lookUpAws(awsWants, providers.connectEc2, providers.now).catch((error) => failedAll(awsWants, error)),
        (0,side_by_side/* sideBySide */.Q)(fileWants, MOST_READ_AT_ONCE, async (wanted) => add(wanted.definition.leg, await lookUpFiles(wanted, providers))),
    ]);
    for (const [index, { leg }] of dockerWants.entries()) {
        add(leg, inDocker[index] ?? { kind: 'unknown', reason: 'docker gave no answer' });
    }
    for (const { leg, key } of awsWants) {
        add(leg, inAws.get(key) ?? { kind: 'unknown', reason: 'EC2 gave no answer' });
    }
    return new Map([...answers].map(([leg, found]) => [leg, together(found)]));
}
/** In the daemon, else in the staging repository: another machine may have baked them. */
async function lookUpContainers(wants, providers) {
    const found = await lookUpDocker(providers.docker, wants);
    const { staging } = providers;
    if (staging === null)
        return found;
    const open = wants.filter((_, index) => found[index]?.kind !== 'found');
    const answers = await lookUpStaging(staging.manifests, staging.repository, open);
    const staged = new Map(open.map((want, index) => [want, answers[index]]));
    return wants.map((want, index) => {
        const here = found[index] ?? { kind: 'missing', reason: null };
        const there = staged.get(want);
        // What could not be asked for must not pass for what is not there.
        if (there?.kind === 'unknown' && here.kind === 'missing')
            return there;
        if (there?.kind !== 'found')
            return here;
        const images = there.images.map((image) => ({ ...image, handoff: stagedHandoff(staging.repository, image) }));
        return { kind: 'found', images };
    });
}
/** Their files are read whole, to see that they are what was baked. */
const MOST_READ_AT_ONCE = 8;
/** A leg is there when each provider has its part. */
function together(found) {
    const unknown = found.find(({ kind }) => kind === 'unknown');
    if (unknown !== undefined)
        return unknown;
    const images = found.flatMap((one) => (one.kind === 'found' ? one.images : []));
    const reasons = found.flatMap((one) => (one.kind === 'missing' ? [one.reason] : []));
    if (reasons.length === 0)
        return { kind: 'found', images };
    return { kind: 'missing', reason: reasons.filter((reason) => reason !== null).join('; ') || null };
}
function failedAll(wants, error) {
    return new Map(wants.map(({ key }) => [key, { kind: 'unknown', reason: (0,errors/* messageOf */.bD)(error) }]));
}
/** One region is enough to begin with: an image tells where the others of its bake are. */
function regionsOf({ definition, recipe }, own) {
    const { axes, work } = definition;
    const values = work.builder === 'packer' ? Object.values(work.vars) : [];
    const literals = recipe.builds.flatMap(({ name }) => literalOf(recipe, name, 'region') ?? []);
    const named = (0,loaded_template/* regionsNamed */.JF)([...literals, ...Object.values(axes), ...values]);
    return named.length > 0 ? named : own === null ? [] : [own];
}
async function lookUpFiles({ definition, key, recipe }, providers) {
    const { slug, work } = definition;
    if (work.builder !== 'packer')
        return { kind: 'missing', reason: null };
    const targets = recipe.builds
        .filter(({ type }) => keeperOf(type) === 'file')
        .map(({ name }) => literalOf(recipe, name, 'target'));
    const known = targets.flatMap((target) => target ?? []);
    const paths = known.length === targets.length ? known : ((await providers.remember(slug))?.artifacts ?? []);
    if (paths.length === 0)
        return { kind: 'missing', reason: null };
    return (0,beside/* lookUpBeside */.Zm)((0,external_node_path_.resolve)(providers.repository, work['working-directory']), paths, key);
}
/** An attribute of a build, where the template says it outright. */
function literalOf(recipe, build, name) {
    const value = recipe.template?.builds.find((one) => one.name === build)?.literals[name];
    return typeof value === 'string' ? value : undefined;
}


/***/ }),

/***/ 27063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ reachOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2513);
/* harmony import */ var _image_recollection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70360);
/* harmony import */ var _providers_aws_ec2_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3435);
/* harmony import */ var _providers_aws_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90115);
/* harmony import */ var _providers_docker_docker_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77338);
/* harmony import */ var _providers_docker_staged_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9428);







/** Whom this step can ask for images, each connected at its first question. */
function reachOf(host, { passEnv, staging }) {
    const { environment } = host;
    const child = (0,_core_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .childEnvironment */ .Qc)(environment, passEnv, {});
    const clients = new Map();
    return {
        repository: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(host.workspace),
        docker: (0,_providers_docker_docker_js__WEBPACK_IMPORTED_MODULE_4__/* .createDocker */ .h)(child),
        // A stranger's change chooses the manifest, and so would choose which host is asked.
        staging: staging === null || host.trust.kind === 'untrusted'
            ? null
            : { repository: staging, manifests: (0,_providers_docker_staged_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .createStagedManifests */ .r)(child) },
        connectEc2: (region) => {
            const client = clients.get(region) ?? (0,_providers_aws_ec2_js__WEBPACK_IMPORTED_MODULE_6__.connectEc2)(region);
            clients.set(region, client);
            return client;
        },
        region: environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION'] || null,
        hasAwsCredentials: (0,_providers_aws_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .hasAwsCredentials */ .e1)(environment),
        remember: (slug) => (0,_image_recollection_js__WEBPACK_IMPORTED_MODULE_2__/* .recall */ .I)(host, slug),
        now: Date.now(),
    };
}


/***/ }),

/***/ 73222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   jI: () => (/* binding */ byAge),
/* harmony export */   s6: () => (/* binding */ chooseImages),
/* harmony export */   zd: () => (/* binding */ isMarkedVerified)
/* harmony export */ });
/* harmony import */ var _core_utc_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97106);
/* harmony import */ var _image_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41421);


/**
 * Of all own images that carry a key, those of the newest bake that is whole: every image of its set is there, in its
 * region, available and not deprecated. Images of two bakes are never mixed.
 * @param now ms since the epoch; an image deprecated by then does not count
 */
function chooseImages(candidates, now) {
    const bakes = new Map();
    const ailing = [];
    for (const candidate of candidates.toSorted(byAge)) {
        const ailment = ailmentOf(candidate, now);
        if (ailment !== undefined) {
            ailing.push(ailment);
            continue;
        }
        const text = tagOf(candidate.image, _image_set_js__WEBPACK_IMPORTED_MODULE_0__/* .IMAGES_TAG */ .AR) ?? '';
        const set = (0,_image_set_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageSet */ .zw)(text);
        const place = (0,_image_set_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(tagOf(candidate.image, _image_set_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_TAG */ .cJ) ?? '', candidate.region);
        if (set === undefined) {
            ailing.push(`${candidate.image.ImageId ?? 'an image'} in ${candidate.region} does not tell what was baked with it`);
            continue;
        }
        // A copy that somebody made elsewhere carries the tags, but is no part of the bake.
        if (set.kind === 'places' && !set.places.has(place))
            continue;
        const name = JSON.stringify([text, tagOf(candidate.image, _image_set_js__WEBPACK_IMPORTED_MODULE_0__/* .RUN_TAG */ .R2) ?? '']);
        const bake = bakes.get(name) ?? { set, newest: new Map() };
        bake.newest.set(place, candidate);
        bakes.set(name, bake);
    }
    const ranked = [...bakes.values()].toSorted((a, b) => byAge(youngest(b), youngest(a)));
    const whole = ranked.find(({ set, newest }) => newest.size === sizeOf(set));
    if (whole !== undefined) {
        const places = [...whole.newest.keys()].toSorted();
        return { kind: 'found', images: places.flatMap((place) => foundImage(whole.newest.get(place))) };
    }
    const lacking = ranked[0] === undefined ? [] : lackOf(ranked[0]);
    const reasons = [...ailing, ...lacking];
    return { kind: 'missing', reason: reasons.length === 0 ? null : reasons.join('; ') };
}
function ailmentOf({ region, image }, now) {
    const where = `${image.ImageId ?? 'an image'} in ${region}`;
    if (image.State !== 'available')
        return `${where} is ${image.State ?? 'in no known state'}`;
    const deprecated = Date.parse(image.DeprecationTime ?? '');
    return deprecated <= now ? `${where} is deprecated` : undefined;
}
function lackOf({ set, newest }) {
    if (set.kind === 'count')
        return [`${newest.size} of ${set.count} images are there`];
    const builds = new Set([...set.places].map((place) => place.split('@')[0] ?? ''));
    return [...set.places]
        .filter((place) => !newest.has(place))
        .map((place) => {
        const [build = '', region = ''] = place.split('@');
        return builds.size === 1 ? `${region} is missing` : `${decodeURIComponent(build)} in ${region} is missing`;
    });
}
function sizeOf(set) {
    return set.kind === 'count' ? set.count : set.places.size;
}
function foundImage(placed) {
    if (placed?.image.ImageId === undefined)
        return [];
    const { region, image } = placed;
    return [
        {
            build: tagOf(image, _image_set_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_TAG */ .cJ) ?? null,
            provider: 'aws',
            account: image.OwnerId ?? null,
            region,
            id: placed.image.ImageId,
            created: (0,_core_utc_js__WEBPACK_IMPORTED_MODULE_1__/* .utcOf */ .y)(image.CreationDate ?? ''),
            digests: {},
            tags: [],
            files: [],
            verified: isMarkedVerified(image),
            runId: tagOf(image, _image_set_js__WEBPACK_IMPORTED_MODULE_0__/* .RUN_TAG */ .R2) ?? null,
        },
    ];
}
function youngest({ newest }) {
    return [...newest.values()].toSorted(byAge).at(-1) ?? { region: '', image: {} };
}
/** Oldest first; of one moment, by id. */
function byAge(a, b) {
    const [first, second] = [a, b].map(({ image }) => Date.parse(image.CreationDate ?? '') || 0);
    if (first !== second)
        return (first ?? 0) - (second ?? 0);
    const [left = '', right = ''] = [a.image.ImageId, b.image.ImageId];
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}
/** The tag names the run whose tests the image passed; on a terminal, that there was none. Any other value is no mark of ours. */
function isMarkedVerified(image) {
    return /^(?:\d+|local|true)$/.test(tagOf(image, _image_set_js__WEBPACK_IMPORTED_MODULE_0__/* .VERIFIED_TAG */ .mv) ?? '');
}
function tagOf(image, name) {
    return image.Tags?.find(({ Key }) => Key === name)?.Value;
}


/***/ }),

/***/ 90115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xr: () => (/* binding */ callerAccount),
/* harmony export */   e1: () => (/* binding */ hasAwsCredentials),
/* harmony export */   oB: () => (/* binding */ hasInstanceRole)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);




/**
 * The account that the credentials at hand belong to, by one call.
 * @param settings of the client, over the standard chain and endpoint variables
 */
async function callerAccount(region, settings = {}) {
    const { STSClient, GetCallerIdentityCommand } = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(1695)]).then(__webpack_require__.t.bind(__webpack_require__, 71695, 19));
    try {
        const identity = await new STSClient({ region, ...settings }).send(new GetCallerIdentityCommand({}));
        return identity.Account ?? '';
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`AWS does not accept the credentials at hand: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    }
}
/** Whether the standard chain has anything to try without asking the network: variables, a role's token, a profile file. */
function hasAwsCredentials(environment) {
    const set = (name) => (environment[name] ?? '') !== '';
    if (set('AWS_ACCESS_KEY_ID') && set('AWS_SECRET_ACCESS_KEY'))
        return true;
    if (set('AWS_PROFILE') || set('AWS_WEB_IDENTITY_TOKEN_FILE'))
        return true;
    if (set('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI') || set('AWS_CONTAINER_CREDENTIALS_FULL_URI'))
        return true;
    const home = environment['HOME'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)();
    const files = [
        environment['AWS_SHARED_CREDENTIALS_FILE'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.aws', 'credentials'),
        environment['AWS_CONFIG_FILE'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.aws', 'config'),
    ];
    return files.some((file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(file));
}
/** Whether this machine's instance role gives credentials; asked only when nothing else is there. */
async function hasInstanceRole() {
    const { fromInstanceMetadata } = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(9719)]).then(__webpack_require__.t.bind(__webpack_require__, 29719, 19));
    try {
        await fromInstanceMetadata({ timeout: 1000, maxRetries: 0 })();
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 80645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ createRegistry)
/* harmony export */ });
/* harmony import */ var _actions_http_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44942);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34002);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _oci_body_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93953);
/* harmony import */ var _oci_loopback_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82200);
/* harmony import */ var _oci_token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30892);






const MANIFESTS = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/**
 * Speaks the distribution API with https, and with plain http to this machine, as docker does. Proxy variables count.
 * Whoever writes the reference chooses what is asked: call it only for an event that is trusted.
 */
function createRegistry(options) {
    return {
        digestOf: async (reference) => {
            const client = new _actions_http_client__WEBPACK_IMPORTED_MODULE_0__/* .HttpClient */ .Qq(options.userAgent, [], {
                socketTimeout: options.idle,
                allowRetries: true,
                maxRetries: 1,
                maxRedirects: 5,
            });
            try {
                return await ask(client, reference);
            }
            catch (error) {
                return { kind: 'unreachable', reason: `${reference.host} cannot be reached: ${reasonOf(error)}` };
            }
            finally {
                client.dispose();
            }
        },
    };
}
async function ask(client, reference) {
    const url = manifestUrl(reference);
    let headers = { accept: MANIFESTS };
    let head = await client.head(url.href, headers);
    if (head.message.statusCode === 401) {
        const token = await (0,_oci_token_js__WEBPACK_IMPORTED_MODULE_3__/* .registryToken */ .p)(client, {
            registry: url,
            challenge: head.message.headers['www-authenticate'],
            scope: `repository:${reference.path}:pull`,
        });
        if (token !== undefined) {
            headers = { ...headers, authorization: `Bearer ${token}` };
            head = await client.head(url.href, headers);
        }
    }
    const refused = refusal(reference, head);
    if (refused !== undefined)
        return refused;
    const told = head.message.headers['docker-content-digest'];
    if (typeof told === 'string' && DIGEST.test(told))
        return { kind: 'found', digest: told };
    // A registry need not say it: the digest is then that of the bytes.
    const answer = await client.get(url.href, headers);
    const again = refusal(reference, answer);
    if (again !== undefined)
        return again;
    return { kind: 'found', digest: (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(await (0,_oci_body_js__WEBPACK_IMPORTED_MODULE_4__/* .bytesOf */ .$)(answer)) };
}
function manifestUrl({ host, path, tag }) {
    const server = host === 'docker.io' ? 'registry-1.docker.io' : host;
    return new URL(`${(0,_oci_loopback_js__WEBPACK_IMPORTED_MODULE_5__/* .isLoopback */ .U)(new URL(`https://${server}`)) ? 'http' : 'https'}://${server}/v2/${path}/manifests/${tag}`);
}
function refusal(reference, { message }) {
    const status = message.statusCode ?? 0;
    if (status === 200)
        return undefined;
    const reason = `${reference.host} answered HTTP ${status} for ${reference.path}:${reference.tag}`;
    return { kind: [401, 403, 404].includes(status) ? 'missing' : 'unreachable', reason };
}
function reasonOf(error) {
    if (error instanceof AggregateError)
        return [...new Set(error.errors.map(reasonOf))].join('; ');
    return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error);
}


/***/ }),

/***/ 93953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ bytesOf),
/* harmony export */   d: () => (/* binding */ AnswerError)
/* harmony export */ });
/** What registries themselves allow a manifest at most (distribution: 4 MiB). */
const MOST_BYTES = 4 * 1024 * 1024;
/** A server that keeps sending a little is never idle. */
const LONGEST_MS = 60_000;
/** An answer that nothing can be done with, and that asking again does not mend. */
class AnswerError extends Error {
    name = 'AnswerError';
}
/** The whole body of an answer. Throws for one that is too large, too slow, or cut short. */
async function bytesOf({ message }) {
    const chunks = [];
    let bytes = 0;
    const deadline = setTimeout(() => message.destroy(new Error('its answer does not end')), LONGEST_MS);
    try {
        for await (const chunk of message) {
            const part = Buffer.from(chunk);
            bytes += part.length;
            if (bytes > MOST_BYTES)
                throw new AnswerError(`it sends more than ${MOST_BYTES} bytes`);
            chunks.push(part);
        }
    }
    finally {
        clearTimeout(deadline);
    }
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 82200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/** Whether an address is of this machine, where docker speaks plain http too. */
function isLoopback({ hostname }) {
    return hostname === 'localhost' || /^127\.\d+\.\d+\.\d+$/.test(hostname) || hostname === '[::1]';
}


/***/ }),

/***/ 30892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ basic),
/* harmony export */   p: () => (/* binding */ registryToken)
/* harmony export */ });
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93953);
/* harmony import */ var _loopback_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82200);


/**
 * A token by distribution's token protocol; undefined where none is given. Credentials go where the registry says, as
 * docker sends them, but never unencrypted to another machine.
 */
async function registryToken(client, request) {
    const { registry, challenge, credential } = request;
    if (challenge === undefined || !/^bearer /i.test(challenge))
        return undefined;
    const given = new Map([...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
    const realm = URL.parse(given.get('realm') ?? '');
    if (realm === null)
        return undefined;
    const isSafe = realm.protocol === 'https:' || (realm.protocol === 'http:' && (0,_loopback_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U)(realm) && (0,_loopback_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U)(registry));
    if (!isSafe)
        throw new _body_js__WEBPACK_IMPORTED_MODULE_1__/* .AnswerError */ .d(`it sends for a token to ${realm.origin}, which is not https`);
    const service = given.get('service');
    const scope = given.get('scope') ?? request.scope;
    const answer = credential?.kind === 'identity-token'
        ? await client.post(realm.href, new URLSearchParams({
            grant_type: 'refresh_token',
            client_id: 'bakehouse',
            refresh_token: credential.token,
            scope,
            ...(service === undefined ? {} : { service }),
        }).toString(), { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' })
        : await client.get(withQuery(realm, service, scope), {
            accept: 'application/json',
            ...(credential === undefined ? {} : { authorization: basic(credential) }),
        });
    if (answer.message.statusCode !== 200) {
        answer.message.resume();
        return undefined;
    }
    const body = tokenBody((await (0,_body_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$)(answer)).toString('utf8'));
    if (typeof body !== 'object' || body === null)
        return undefined;
    for (const name of ['token', 'access_token']) {
        const token = Object.entries(body).find(([key]) => key === name)?.[1];
        if (typeof token === 'string' && token !== '')
            return token;
    }
    return undefined;
}
/** The header of a name and a password. */
function basic({ user, password }) {
    return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}
function tokenBody(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // The parser would quote what may be a token.
        throw new _body_js__WEBPACK_IMPORTED_MODULE_1__/* .AnswerError */ .d('what it sends as a token is not JSON');
    }
}
function withQuery(realm, service, scope) {
    const url = new URL(realm);
    if (service !== undefined)
        url.searchParams.set('service', service);
    url.searchParams.set('scope', scope);
    return url.href;
}


/***/ }),

/***/ 3538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ resolveSource)
});

// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/providers/aws/choice.js
var choice = __webpack_require__(73222);
;// CONCATENATED MODULE: ./.build/providers/aws/newest.js


/** The newest image of an owner that fits the filters, is available and not deprecated. Throws a UserError. */
async function newestImage(request, context) {
    const region = request.region ?? context.region;
    if (region === null || region === '') {
        throw new errors/* UserError */.yo('source.aws: no region says where to look for the image. Set AWS_REGION, or give the leg an axis "region".');
    }
    const wanted = describeRequest(request);
    let images;
    try {
        images = await (await context.connectEc2(region)).availableImages(request.owner, request.filters);
    }
    catch (error) {
        throw new errors/* UserError */.yo(`source.aws: EC2 in ${region} could not be asked for ${wanted}: ${(0,errors/* messageOf */.bD)(error)}. It takes credentials that may do ec2:DescribeImages; without any, set resolve-sources to false.`);
    }
    const current = images.filter(({ DeprecationTime = '' }) => !(Date.parse(DeprecationTime) <= context.now));
    const id = current
        .map((image) => ({ image }))
        .toSorted(choice/* byAge */.jI)
        .at(-1)?.image;
    if (id?.ImageId !== undefined)
        return { of: 'aws', id: id.ImageId, name: id.Name ?? null };
    const deprecated = images.length > 0 ? `${images.length} fit, but are deprecated` : 'none is available';
    throw new errors/* UserError */.yo(`source.aws: of ${wanted} in ${region}, ${deprecated}. Mind the owner, the region and the filters; in their values * stands for any text.`);
}
function describeRequest({ owner, filters }) {
    const conditions = Object.entries(filters).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
    return `the images of owner "${owner}"${conditions.length === 0 ? '' : ` with ${conditions.join(' and ')}`}`;
}

// EXTERNAL MODULE: ./.build/providers/docker/reference.js
var docker_reference = __webpack_require__(40905);
// EXTERNAL MODULE: ./.build/providers/docker/staging.js
var staging = __webpack_require__(51197);
;// CONCATENATED MODULE: ./.build/providers/docker/source.js



/**
 * A container image by name, as something that stays the same: `name@sha256:…`, or for an image that only the daemon
 * has the name `bakehouse.local/source:…`, which the daemon is given for it.
 *
 * The registry's digest counts wherever it answers: it is the newest, and the same on every machine. Where it does not
 * answer, or does not show the image without credentials, the digest counts that docker pulled, with a notice.
 * Throws a UserError when neither knows it.
 */
async function resolveDockerSource(text, context) {
    const resolved = (id) => ({ of: 'docker', id, name: text });
    if (/^sha256:[0-9a-f]{64}$/.test(text)) {
        const local = await inspect(context.docker, text);
        if (local.image !== undefined)
            return resolved(await nameLocally(context.docker, local.image.id));
        throw new errors/* UserError */.yo(`source.docker: there is no image ${text} here (${local.reason}). Such an id is known only to the daemon that made the image; name it by tag or by name@sha256:…`);
    }
    const reference = (0,docker_reference/* parseReference */.F)(text);
    if (reference.digest !== null)
        return resolved(`${reference.name}@${reference.digest}`);
    if (`${reference.host}/` === staging/* LOCAL_PREFIX */.nD)
        return resolved(await localOnly(text, context));
    const [answer, local] = await Promise.all([context.registry.digestOf(reference), inspect(context.docker, text)]);
    const own = local.image === undefined ? undefined : digestOf(local.image, reference);
    if (answer.kind === 'found') {
        if (local.image !== undefined && local.image.repoDigests.length === 0) {
            context.notice(`${text} of docker here came from no registry and is not used: ${reference.host} has an image of that name. Give yours another name to start from it.`);
        }
        return resolved(`${reference.name}@${answer.digest}`);
    }
    if (own !== undefined) {
        context.notice(`${answer.reason}; the ${text} that docker has here is used, which may not be the newest.`);
        return resolved(`${reference.name}@${own}`);
    }
    if (local.image !== undefined) {
        if (answer.kind === 'unreachable')
            context.notice(`${answer.reason}; the ${text} that docker has here is used.`);
        return resolved(await nameLocally(context.docker, local.image.id));
    }
    throw new errors/* UserError */.yo(`source.docker: ${text} is not found. ${answer.reason}; docker here: ${local.reason.replace(/[.?!]$/, '')}. Mind the name, or pull or build the image in a step before.`);
}
async function localOnly(text, { docker }) {
    const local = await inspect(docker, text);
    if (local.image !== undefined)
        return nameLocally(docker, local.image.id);
    throw new errors/* UserError */.yo(`source.docker: docker here has no ${text} (${local.reason}), and no registry ever has it.`);
}
async function inspect(docker, reference) {
    try {
        const image = await docker.inspectImage(reference);
        return image === undefined ? { image, reason: 'no such image' } : { image };
    }
    catch (error) {
        return { image: undefined, reason: (0,errors/* messageOf */.bD)(error) };
    }
}
/** The digest under which it was pulled from, or pushed to, that repository. */
function digestOf(image, reference) {
    return image.repoDigests
        .flatMap((text) => {
        const other = (0,docker_reference/* parseReference */.F)(text);
        return (0,docker_reference/* isSameRepository */.v)(other, reference) ? (other.digest ?? []) : [];
    })
        .toSorted()[0];
}
/** A name of twelve digits is given once: two images never take it from each other. */
async function nameLocally(docker, id) {
    const name = (0,staging/* sourceReference */.V4)(id);
    const holder = await docker.inspectImage(name);
    if (holder === undefined)
        await docker.tagImage(id, name);
    else if (holder.id !== id) {
        throw new errors/* UserError */.yo(`source.docker: the name ${name} already belongs to another image, ${holder.id}. Remove it.`);
    }
    return name;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/core/nearest.js
var nearest = __webpack_require__(89046);
// EXTERNAL MODULE: ./.build/core/paths.js
var paths = __webpack_require__(22720);
;// CONCATENATED MODULE: ./.build/providers/file/id-map.js




/** More than any list of ids; a larger file is something else. */
const MOST_BYTES = 4 * 1024 * 1024;
/**
 * An id out of a JSON file of the repository, by the names that lead to it. Throws a UserError.
 * @param repository the folder that the path is relative to, and must stay in
 */
function idFromMap(repository, file, field) {
    const path = (0,paths/* insideWorkspace */.CT)('source.map', repository, repository, file);
    const stat = (0,external_node_fs_.statSync)(path);
    if (!stat.isFile())
        throw new errors/* UserError */.yo(`source.map names ${file}, which is not a file.`);
    if (stat.size > MOST_BYTES) {
        throw new errors/* UserError */.yo(`source.map names ${file}, which has ${stat.size} bytes; at most ${MOST_BYTES} are read.`);
    }
    let value;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode((0,external_node_fs_.readFileSync)(path)));
    }
    catch (error) {
        const reason = error instanceof SyntaxError ? error.message : 'it is not UTF-8 text';
        throw new errors/* UserError */.yo(`source.map names ${file}, which is not JSON: ${reason}.`);
    }
    for (const [depth, name] of field.entries()) {
        const where = depth === 0 ? file : `${file} under ${field.slice(0, depth).join('.')}`;
        if (typeof value !== 'object' || value === null || Array.isArray(value)) {
            throw new errors/* UserError */.yo(`source.map: ${where} is ${kindOf(value)}, so it has no field "${name}".`);
        }
        const members = new Map(Object.entries(value));
        if (!members.has(name)) {
            const near = (0,nearest/* nearestName */.q)(name, [...members.keys()]);
            const known = [...members.keys()].slice(0, 20).join(', ');
            const hint = near === undefined ? (known === '' ? 'It is empty.' : `It has ${known}.`) : `Did you mean "${near}"?`;
            throw new errors/* UserError */.yo(`source.map: ${where} has no field "${name}". ${hint}`);
        }
        value = members.get(name);
    }
    if (typeof value !== 'string' || value.trim() === '') {
        const got = value === '' ? 'empty' : kindOf(value);
        throw new errors/* UserError */.yo(`source.map: ${field.join('.')} in ${file} must be an image id as a text, but is ${got}.`);
    }
    return value;
}
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    return typeof value === 'string' ? 'a text' : `the ${typeof value} ${JSON.stringify(value)}`;
}

;// CONCATENATED MODULE: ./.build/providers/source.js



/**
 * What an image to start from is now: the newest that fits, by an id that stays the same. Throws a UserError that says
 * why it cannot be told. Asks anew each time: ask once per distinct request.
 */
async function resolveSource(request, context) {
    if (request.of === 'docker')
        return resolveDockerSource(request.reference, context);
    if (request.of === 'aws')
        return newestImage(request, context);
    if (request.of === 'id')
        return { of: 'id', id: request.id, name: null };
    const id = idFromMap(context.repository, request.file, request.field);
    return { of: 'map', id, name: `${request.file}: ${request.field.join('.')}` };
}


/***/ }),

/***/ 35438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ bakeKey),
/* harmony export */   dF: () => (/* binding */ recipeDigest),
/* harmony export */   vG: () => (/* binding */ distinctRecipe)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _key_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19352);


/** `br1-` and 40 characters: what makes an image, as far as it can be read without running or asking anything. */
function recipeDigest(content) {
    return `br1-${digest(content)}`;
}
/** `bk1-` and 40 characters: the recipe on what it stands on. Of a source only the id counts, which is what is used. */
function bakeKey(recipe, { parentKey, sources }) {
    return `bk1-${digest({ recipe, parent: parentKey, sources: sources.map(({ of, id }) => ({ of, id })) })}`;
}
/**
 * The recipe of a leg that may not share its image with another of the same recipe, since the two are named, tagged,
 * verified or published otherwise.
 * @param leg what tells the two apart
 */
function distinctRecipe(recipe, leg) {
    return recipeDigest({ recipe, leg });
}
/** 200 bits in base32 (RFC 4648) in lower case, which every provider takes as a tag, a label and a file name. */
function digest(content) {
    const bytes = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_key_text_js__WEBPACK_IMPORTED_MODULE_1__/* .keyText */ .P)(content)).digest();
    return base32(bytes.subarray(0, 25));
}
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
/** Five bytes are eight characters; a length of whole fives needs no padding. */
function base32(bytes) {
    let text = '';
    let bits = 0;
    let held = 0;
    for (const byte of bytes) {
        held = (held << 8) | byte;
        bits += 8;
        for (; bits >= 5; bits -= 5)
            text += ALPHABET.charAt((held >>> (bits - 5)) & 31);
        held &= (1 << bits) - 1;
    }
    return text;
}


/***/ }),

/***/ 721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ differing)
/* harmony export */ });
/** Names whose texts are not the same before and now, in order: one that came or went is one of them. */
function differing(before, now) {
    return [...new Set([...Object.keys(before), ...Object.keys(now)])]
        .filter((name) => before[name] !== now[name])
        .sort();
}


/***/ }),

/***/ 7580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ below),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   w1: () => (/* binding */ createDisk)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _path_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(772);




const NOTHING = { kinds: new Map(), folded: new Map() };
/**
 * Looks at each folder once: a plan asks for the same names again and again, and for many that are not there.
 * @param root absolute, links resolved
 */
function createDisk(root) {
    const listings = new Map();
    const absolute = (path) => (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .pathBytes */ .X)(path === '' ? root : `${root}/${path}`);
    function listing(folder) {
        const known = listings.get(folder);
        if (known !== undefined)
            return known;
        const found = kindOf(folder) === 'folder' ? readListing(absolute(folder)) : NOTHING;
        listings.set(folder, found);
        return found;
    }
    function kindOf(path) {
        return path === '' ? 'folder' : listing(parentOf(path)).kinds.get(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.basename(path));
    }
    function* filesIn(folder) {
        for (const [name, kind] of listing(folder).kinds) {
            const path = below(folder, name);
            if (kind === 'file' || kind === 'link')
                yield path;
            else if (kind === 'folder' && name !== '.git')
                yield* filesIn(path);
        }
    }
    return {
        kindOf,
        namesLike: (folder, name) => {
            const { kinds, folded } = listing(folder);
            return kinds.has(name) ? [name] : (folded.get(fold(name)) ?? []);
        },
        namesIn: (folder) => [...listing(folder).kinds.keys()],
        filesIn: (folder) => [...filesIn(folder)],
        linkTarget: (path) => (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .pathText */ .L)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(absolute(path), { encoding: 'buffer' })),
        absolute,
    };
}
function below(folder, name) {
    return folder === '' ? name : `${folder}/${name}`;
}
/** The folder that holds a path; empty for the root. */
function parentOf(path) {
    const slash = path.lastIndexOf('/');
    return slash === -1 ? '' : path.slice(0, slash);
}
function readListing(folder) {
    const kinds = new Map();
    const folded = new Map();
    for (const entry of entriesOf(folder)) {
        const name = (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .pathText */ .L)(entry.name);
        kinds.set(name, kindOfEntry(entry));
        const like = folded.get(fold(name));
        if (like === undefined)
            folded.set(fold(name), [name]);
        else
            like.push(name);
    }
    return { kinds, folded };
}
function entriesOf(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true, encoding: 'buffer' });
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) === 'ENOENT' || (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) === 'ENOTDIR')
            return [];
        throw error;
    }
}
function kindOfEntry(entry) {
    if (entry.isFile())
        return 'file';
    if (entry.isDirectory())
        return 'folder';
    return entry.isSymbolicLink() ? 'link' : 'other';
}
/** macOS and Windows open a file by a name in other letters; what they would open counts on every machine. */
function fold(name) {
    return name.normalize('NFC').toLowerCase();
}


/***/ }),

/***/ 58315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ readDockerfile)
});

// EXTERNAL MODULE: ./.build/core/inputs.js
var inputs = __webpack_require__(28619);
// EXTERNAL MODULE: ./.build/recipe/dockerfile/go-text.js
var go_text = __webpack_require__(68546);
// EXTERNAL MODULE: ./.build/recipe/dockerfile/source-text.js
var source_text = __webpack_require__(11759);
;// CONCATENATED MODULE: ./.build/recipe/dockerfile/assignment.js



/** `ENV a=1 b=2`, or the old form `ENV a 1`. */
function envAssignments({ rest, line }, escape) {
    const words = quotedWords(rest, escape);
    const [first] = words;
    if (first === undefined)
        throw (0,source_text/* failure */.V)('ENV needs at least one name=value.', line);
    if (!first.includes('=')) {
        const [, name = '', value] = /^([^\t\v\f\r ]*)[\t\v\f\r ]+([^]*)$/.exec(rest) ?? [];
        if (value === undefined)
            throw (0,source_text/* failure */.V)(`ENV needs a value for ${(0,inputs/* show */.WU)(first)}, such as ${first.slice(0, 40)}=value.`, line);
        return [{ name, value }];
    }
    return words.map((word) => {
        const assignment = split(word, 'ENV', line);
        if (assignment.value !== undefined)
            return assignment;
        throw (0,source_text/* failure */.V)(`ENV takes name=value everywhere in the line, but got ${(0,inputs/* show */.WU)(word)}.`, line);
    });
}
function argAssignments({ rest, line }, escape) {
    const words = quotedWords(rest, escape);
    if (words.length === 0)
        throw (0,source_text/* failure */.V)('ARG needs at least one name.', line);
    return words.map((word) => split(word, 'ARG', line));
}
function split(word, instruction, line) {
    const at = word.indexOf('=');
    if (at === 0)
        throw (0,source_text/* failure */.V)(`${instruction} needs a name before the "=" of ${(0,inputs/* show */.WU)(word)}.`, line);
    return at === -1 ? { name: word, value: undefined } : { name: word.slice(0, at), value: word.slice(at + 1) };
}
/** Words that white space outside of quotes separates, with their quotes and escapes. */
function quotedWords(text, escape) {
    const words = [];
    let word = '';
    let quote = '';
    for (let at = 0; at < text.length; at += 1) {
        const char = text.charAt(at);
        if (quote === '' && (0,go_text/* isSpace */.xC)(char)) {
            if (word !== '')
                words.push(word);
            word = '';
            continue;
        }
        if (char === escape && quote !== "'") {
            // At the end of the line it escapes nothing, and goes.
            if (at + 1 < text.length)
                word += char + text.charAt(at + 1);
            at += 1;
            continue;
        }
        if (char === quote)
            quote = '';
        else if (quote === '' && (char === '"' || char === "'"))
            quote = char;
        word += char;
    }
    return word === '' ? words : [...words, word];
}

// EXTERNAL MODULE: ./.build/recipe/dockerfile/words.js
var dockerfile_words = __webpack_require__(10277);
;// CONCATENATED MODULE: ./.build/recipe/dockerfile/environment.js


/** Characters that all substitutions of a file may put in: doubling a value some thirty times would fill the memory. */
const MAX_SUBSTITUTED = 4 * 1024 * 1024;
/** What BuildKit fills in by the machine and the platform that is built for. */
const PLATFORM_ARGUMENTS = /^(?:BUILD|TARGET)(?:PLATFORM|OS|ARCH|VARIANT)$|^TARGETSTAGE$/;
/** What may be given without an `ARG`. */
const PROXY_ARGUMENTS = /^(?:HTTPS?|FTP|NO|ALL)_PROXY$/i;
/**
 * The names that an instruction can use, as of one place in the file. A stage that starts from another one sees what
 * that one ends with.
 */
class Environment {
    #entries = new Map();
    #below;
    others;
    #budget;
    #isLost = false;
    /**
     * @param others what other names may be set: `none` in a stage from `scratch`, `platform` before the first `FROM`,
     *   `unknown` in a stage from an image, which has an environment of its own
     */
    constructor(budget, others, below) {
        this.#budget = budget;
        this.others = others;
        this.#below = below;
    }
    lookup = (name) => {
        const value = this.find(name);
        if (typeof value === 'string')
            this.#budget.spent += value.length;
        if (this.#budget.spent > MAX_SUBSTITUTED) {
            throw (0,source_text/* failure */.V)(`Substitution makes more than ${MAX_SUBSTITUTED} characters of this file.`, this.#budget.line);
        }
        return value;
    };
    find(name) {
        if (!/^[\p{L}_]/u.test(name))
            return undefined;
        const entry = this.#entry(name);
        if (entry !== undefined)
            return entry.value;
        if (this.others === 'unknown' || PROXY_ARGUMENTS.test(name))
            return dockerfile_words/* UNKNOWN */.HV;
        return this.others === 'platform' && PLATFORM_ARGUMENTS.test(name) ? dockerfile_words/* UNKNOWN */.HV : undefined;
    }
    setEnv(name, value) {
        // A name that hangs on something unknown may be any name.
        if (name === undefined)
            this.#isLost = true;
        else
            this.#entries.set(name, { value: value ?? dockerfile_words/* UNKNOWN */.HV, isEnv: true });
    }
    /** An `ARG` behind an `ENV` of the same name: Docker's documents and its old builder keep the `ENV`, BuildKit does not. */
    setArg(name, given) {
        const value = given ?? dockerfile_words/* UNKNOWN */.HV;
        const earlier = this.#entry(name);
        const isContested = earlier?.isEnv === true && earlier.value !== value;
        this.#entries.set(name, { value: isContested ? dockerfile_words/* UNKNOWN */.HV : value, isEnv: isContested });
    }
    /** An `ARG` without a value takes that of the same name before the first `FROM`; without one it changes nothing. */
    inheritArg(name, global) {
        const value = global.find(name);
        if (value !== undefined)
            this.setArg(name, value === dockerfile_words/* UNKNOWN */.HV ? undefined : value);
    }
    #entry(name) {
        const own = this.#own(name);
        if (own !== undefined)
            return own;
        // A loop, since stages may build on one another in a long chain.
        for (let below = this.#below; below !== undefined; below = below.#below) {
            const entry = below.#own(name);
            if (entry !== undefined)
                return entry;
        }
        return undefined;
    }
    #own(name) {
        return this.#isLost ? { value: dockerfile_words/* UNKNOWN */.HV, isEnv: true } : this.#entries.get(name);
    }
}

// EXTERNAL MODULE: ./.build/recipe/dockerfile/heredoc.js
var heredoc = __webpack_require__(43148);
// EXTERNAL MODULE: ./.build/recipe/dockerfile/instruction.js
var dockerfile_instruction = __webpack_require__(78268);
;// CONCATENATED MODULE: ./.build/recipe/dockerfile/mount.js


function readMount(text, options) {
    let type = 'bind';
    let from = '';
    let source = '';
    for (const field of csvFields(text, options.line)) {
        const at = field.indexOf('=');
        if (at === -1)
            continue;
        const key = field.slice(0, at).toLowerCase();
        const value = field.slice(at + 1);
        if (key === 'from')
            from = value;
        else if (key === 'type')
            type = (0,dockerfile_words/* expandWord */.Vo)(value, options)?.toLowerCase();
        else if (key === 'source' || key === 'src')
            source = (0,dockerfile_words/* expandWord */.Vo)(value, options);
    }
    return { type, from, source };
}
/** One line of comma-separated values; a field in double quotes may hold commas, and quotes that are doubled. */
function csvFields(text, line) {
    const fields = [];
    let at = 0;
    for (;;) {
        let field = '';
        let isQuoted = text.charAt(at) === '"';
        if (isQuoted)
            at += 1;
        while (at < text.length && (isQuoted || text.charAt(at) !== ',')) {
            const char = text.charAt(at);
            const isDoubled = char === '"' && isQuoted && text.charAt(at + 1) === '"';
            at += isDoubled ? 2 : 1;
            if (char !== '"' || isDoubled)
                field += char;
            else if (isQuoted && /^,?$/.test(text.charAt(at)))
                isQuoted = false;
            else
                throw (0,source_text/* failure */.V)('A --mount of RUN holds a quote that does not match.', line);
        }
        if (isQuoted)
            throw (0,source_text/* failure */.V)('A --mount of RUN holds a quote that does not match.', line);
        fields.push(field);
        if (at >= text.length)
            return fields;
        at += 1;
    }
}

;// CONCATENATED MODULE: ./.build/recipe/dockerfile/stage-reader.js








/** Far more than any Dockerfile has; a look-up may go through all of them. */
const MAX_STAGES = 500;
const INSTRUCTIONS = new Set(('add arg cmd copy entrypoint env expose from healthcheck label maintainer ' +
    'onbuild run shell stopsignal user volume workdir').split(' '));
/** Goes through the instructions in their order and keeps what they read. */
class StageReader {
    #escape;
    #given;
    #budget = { spent: 0, line: 1 };
    /** Before the first `FROM`. */
    #global = new Environment(this.#budget, 'platform');
    #byName = new Map();
    #names = new Set();
    #environment = this.#global;
    #stages = [];
    #copies = [];
    #bases = [];
    #remotes = [];
    #unread = [];
    #args = [];
    constructor(escape, given) {
        this.#escape = escape;
        this.#given = given;
        for (const name of ['TARGETPLATFORM', 'TARGETOS', 'TARGETARCH', 'TARGETVARIANT']) {
            const value = given.get(name);
            if (value !== undefined)
                this.#global.setArg(name, value);
        }
    }
    read(instructions) {
        const froms = instructions.filter(({ name }) => name === 'from');
        this.#names = new Set(froms.flatMap((from) => (0,dockerfile_instruction/* splitBlanks */.YN)(from.rest)[2]?.toLowerCase() ?? []));
        for (const instruction of instructions) {
            const { name, line } = instruction;
            this.#budget.line = line;
            if (!INSTRUCTIONS.has(name))
                throw unknownInstruction(instruction);
            if (name === 'from')
                this.#from(instruction);
            else if (name === 'arg')
                this.#arg(instruction);
            else if (this.#stages.length === 0) {
                throw (0,source_text/* failure */.V)(`${name.toUpperCase()} stands before the first FROM, where only ARG may.`, line);
            }
            else
                this.#inStage(instruction, this.#environment);
        }
        if (this.#stages.length === 0)
            throw (0,source_text/* failure */.V)('The Dockerfile has no FROM.', 1);
        return {
            stages: this.#stages,
            copies: this.#copies,
            bases: this.#bases,
            remotes: this.#remotes,
            unread: this.#unread,
            args: this.#args,
        };
    }
    #from({ rest, line }) {
        const [reference = '', as, ...more] = rest === '' ? [] : (0,dockerfile_instruction/* splitBlanks */.YN)(rest);
        const [named] = more;
        const isPlain = reference !== '' && as === undefined;
        if (!isPlain && !(as?.toLowerCase() === 'as' && more.length === 1)) {
            throw (0,source_text/* failure */.V)(`FROM takes "image" or "image AS name", but got ${(0,inputs/* show */.WU)(rest)}.`, line);
        }
        const name = named?.toLowerCase() ?? null;
        if (name !== null && !/^[a-z][a-z0-9\-_.]*$/.test(name)) {
            throw (0,source_text/* failure */.V)(`A stage's name is a letter and then letters, digits and "-_.", but was ${(0,inputs/* show */.WU)(named ?? '')}.`, line);
        }
        if (this.#stages.length === MAX_STAGES)
            throw (0,source_text/* failure */.V)(`The Dockerfile has more than ${MAX_STAGES} stages.`, line);
        // Docker refuses an empty one. Its argument may yet be given by whoever builds, so it counts as unread here.
        const base = (0,dockerfile_words/* expandWord */.Vo)(reference, this.#options(this.#global, line)) || null;
        const earlier = this.#byName.get(base?.toLowerCase() ?? '');
        if (base === null)
            this.#unread.push({ kind: 'base', text: reference, line });
        else if (earlier === undefined && base !== 'scratch') {
            this.#bases.push({ kind: 'from', reference: base, line, stage: name });
        }
        const others = base === 'scratch' ? 'none' : (earlier?.environment.others ?? 'unknown');
        this.#environment = new Environment(this.#budget, others, earlier?.environment);
        const stage = { name, base, line };
        this.#stages.push(stage);
        if (name !== null)
            this.#byName.set(name, { stage, environment: this.#environment });
    }
    #arg(instruction) {
        const { line } = instruction;
        for (const { name, value } of argAssignments(instruction, this.#escape)) {
            const otherwise = value === undefined ? undefined : (0,dockerfile_words/* expandWord */.Vo)(value, this.#options(this.#environment, line));
            this.#args.push({ name, default: otherwise ?? null, line });
            const given = this.#given.get(name);
            if (given !== undefined)
                this.#environment.setArg(name, given);
            else if (value !== undefined)
                this.#environment.setArg(name, otherwise);
            else if (this.#environment !== this.#global)
                this.#environment.inheritArg(name, this.#global);
        }
    }
    #inStage(instruction, environment) {
        const { name, line } = instruction;
        if (name === 'env')
            this.#env(instruction, environment);
        else if (name === 'copy' || name === 'add')
            this.#copy(instruction, environment);
        else if (name === 'run')
            this.#run(instruction, environment);
        else if (name === 'onbuild') {
            const trigger = (0,dockerfile_instruction/* triggerOf */.ix)(instruction, this.#escape);
            if (['', 'onbuild', 'from', 'maintainer'].includes(trigger.name)) {
                throw (0,source_text/* failure */.V)(`ONBUILD takes another instruction than ${(0,inputs/* show */.WU)(trigger.name.toUpperCase())}.`, line);
            }
            if (!INSTRUCTIONS.has(trigger.name))
                throw unknownInstruction(trigger);
            // It runs in a stage that starts from this one, whose names are not known here, and sets names there.
            const later = new Environment(this.#budget, 'unknown');
            if (trigger.name === 'arg' || trigger.name === 'env')
                environment.setEnv(undefined, undefined);
            else
                this.#inStage(trigger, later);
        }
    }
    #env(instruction, environment) {
        const options = this.#options(environment, instruction.line);
        // All of a line sees the names as they were before it.
        const entries = envAssignments(instruction, this.#escape).map(({ name, value = '' }) => ({
            name: (0,dockerfile_words/* expandWord */.Vo)(name, options),
            value: (0,dockerfile_words/* expandWord */.Vo)(value, options),
        }));
        for (const { name, value } of entries)
            environment.setEnv(name, value);
    }
    #copy(instruction, environment) {
        const { name, flags, line } = instruction;
        const words = (0,dockerfile_instruction/* listWords */.yh)(instruction);
        if (words.length < 2)
            throw (0,source_text/* failure */.V)(`${name.toUpperCase()} needs a source and a destination.`, line);
        const from = name === 'copy' ? flags.find((flag) => flag.startsWith('--from='))?.slice('--from='.length) : '';
        if (from !== undefined && from !== '') {
            if (!/^[+-]?\d+$/.test(from))
                this.#takeFrom('copy', from, line);
            return;
        }
        const written = words.slice(0, -1).filter((word) => (0,heredoc/* readHeredoc */.j)(word, line) === undefined);
        const sources = [];
        for (const word of written) {
            const source = (0,dockerfile_words/* expandWord */.Vo)(word, this.#options(environment, line));
            if (source === undefined)
                this.#unread.push({ kind: 'source', text: word, line });
            else if (!isRemote(source))
                sources.push(source === '' ? '.' : source);
            else if (name === 'add')
                this.#remotes.push({ url: source, line });
            else
                throw (0,source_text/* failure */.V)(`COPY takes nothing from the network; use ADD for ${(0,inputs/* show */.WU)(source)}.`, line);
        }
        if (sources.length > 0)
            this.#copies.push({ sources, line });
    }
    #run({ flags, line }, environment) {
        for (const flag of flags) {
            if (!flag.startsWith('--mount='))
                continue;
            const { type, from, source } = readMount(flag.slice('--mount='.length), this.#options(environment, line));
            const takesFiles = type === undefined || type === 'bind' || type === 'cache';
            if (from !== '' && takesFiles)
                this.#takeFrom('mount', from, line);
            if (from !== '' || !takesFiles || type === 'cache')
                continue;
            if (type === undefined || source === undefined)
                this.#unread.push({ kind: 'source', text: flag, line });
            else
                this.#copies.push({ sources: [source === '' ? '.' : source], line });
        }
    }
    #takeFrom(kind, from, line) {
        if (from.includes('$'))
            this.#unread.push({ kind: 'base', text: from, line });
        else if (!this.#names.has(from.toLowerCase()) && from !== 'scratch') {
            this.#bases.push({ kind, reference: from, line, stage: this.#stages.at(-1)?.name ?? null });
        }
    }
    #options(environment, line) {
        return { escape: this.#escape, line, lookup: environment.lookup };
    }
}
/** BuildKit takes these from the network, and nothing else (dfgitutil, `ParseGitRef`; dockerfile2llb, `isHTTPSource`). */
function isRemote(source) {
    return /^(?:https?|git|ssh):\/\/|^[\w-]+@[a-zA-Z0-9.-]+:/i.test(source);
}
function unknownInstruction({ name, line }) {
    return (0,source_text/* failure */.V)(`Docker knows no instruction ${(0,inputs/* show */.WU)(name.toUpperCase())}.`, line);
}

;// CONCATENATED MODULE: ./.build/recipe/dockerfile/frontend.js

/**
 * The image that BuildKit has read the file: of `# syntax=`, `// syntax=` or a JSON object's `syntax`. A first line
 * `#!` is passed over. After BuildKit v0.25, parser/directives.go, `DetectSyntax`.
 */
function findFrontend(lines) {
    const start = lines[0]?.startsWith('#!') === true ? 1 : 0;
    for (const comment of ['#', '//']) {
        for (let at = start; at < lines.length; at += 1) {
            const directive = (0,dockerfile_instruction/* readDirective */.cA)(lines[at] ?? '', comment);
            if (directive === undefined)
                break;
            if (directive.name === 'syntax')
                return { reference: directive.value.replace(/ .*/, ''), line: at + 1 };
        }
    }
    const syntax = lines[start]?.trimStart().startsWith('{') === true ? jsonSyntax(lines.slice(start).join('\n')) : undefined;
    return syntax === undefined ? undefined : { reference: syntax, line: start + 1 };
}
/** Whether the image is one of Docker's own, or a copy of it in another registry. */
function isDockerfileFrontend(reference) {
    return /(?:^|\/)docker\/dockerfile(?:-upstream)?(?:[:@]|$)/.test(reference);
}
function jsonSyntax(text) {
    let content;
    try {
        content = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (typeof content !== 'object' || content === null || !('syntax' in content))
        return undefined;
    return typeof content.syntax === 'string' ? content.syntax : undefined;
}

;// CONCATENATED MODULE: ./.build/recipe/dockerfile/dockerfile.js




/**
 * Reads a Dockerfile without running anything of it. Follows BuildKit v0.25 (frontend/dockerfile); what its predecessor
 * reads otherwise counts as unread, but for two things: an image's own `ENV` is taken not to hide an `ARG`, and a stage
 * inherits the arguments of the stage that it starts from.
 *
 * @param args the build arguments: all that will be given. An `ARG` that is neither here nor has a default is unset.
 * @throws {TemplateSyntaxError} with the line, for what docker refuses, and for a file made to take forever
 */
function readDockerfile(text, args = new Map()) {
    const lines = (0,source_text/* sourceLines */.J)(text, 'Dockerfile');
    const frontend = findFrontend(lines);
    const bases = [];
    if (frontend !== undefined) {
        const { reference, line } = frontend;
        bases.push({ kind: 'frontend', reference, line, stage: null });
        if (!isDockerfileFrontend(reference)) {
            // It decides by itself what the lines mean.
            const unread = [{ kind: 'file', text: lines[line - 1] ?? '', line }];
            return { stages: [], copies: [], bases, remotes: [], unread, args: [] };
        }
    }
    const { escape, list } = (0,dockerfile_instruction/* readInstructions */.KK)(lines);
    const found = new StageReader(escape, args).read(list);
    return { ...found, bases: [...bases, ...found.bases] };
}


/***/ }),

/***/ 21846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ substitute),
/* harmony export */   W: () => (/* binding */ metadataFragment)
/* harmony export */ });
/**
 * The template with `$METADATA`, `$NAME` and `$IMAGE` replaced, wherever they stand, as packuilon did: `$NAMES` begins
 * with `$NAME`. Two things it got wrong are right here: a value is escaped as the inside of a JSON string, and what a
 * value holds is not replaced again.
 */
function substitute(text, substitutions) {
    const name = inString(substitutions.NAME);
    const image = inString(substitutions.IMAGE);
    return text.replace(/\$(?:METADATA|NAME|IMAGE)/g, (word) => word === '$METADATA' ? substitutions.METADATA : word === '$NAME' ? name : image);
}
/** What stands for `$METADATA` in `{ $METADATA }`: the members in order, as packuilon wrote them. */
function metadataFragment(metadata) {
    const members = metadata.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
    return members.length === 0 ? '' : `${members.join(',\n')}\n`;
}
function inString(text) {
    return JSON.stringify(text).slice(1, -1);
}


/***/ }),

/***/ 19352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ keyText)
/* harmony export */ });
/* harmony import */ var _core_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31217);

/**
 * The one text of a value: canonical JSON. Two values have the same text only when they are the same. Throws a TypeError on
 * what JSON would drop or change (undefined, NaN, a date), which would let two differ unseen.
 */
function keyText(value) {
    check(value);
    return (0,_core_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(value);
}
function check(value) {
    if (Array.isArray(value)) {
        // By Array.from: a hole is undefined, and forEach would pass over it.
        for (const item of Array.from(value))
            check(item);
    }
    else if (typeof value === 'object' && value !== null) {
        const prototype = Object.getPrototypeOf(value);
        if (prototype !== Object.prototype && prototype !== null)
            throw new TypeError('A key is made of plain data.');
        for (const item of Object.values(value))
            check(item);
    }
    else if (value !== null && typeof value !== 'string' && typeof value !== 'boolean' && !Number.isFinite(value)) {
        throw new TypeError(`A value of a key must be JSON, but one is of the kind ${typeof value}.`);
    }
}


/***/ }),

/***/ 772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ pathText),
/* harmony export */   X: () => (/* binding */ pathBytes)
/* harmony export */ });
// A file's name is bytes. As text it is UTF-8 where it can be; a byte that belongs to no character becomes the lone
// surrogate U+DC00 + byte, as in Python's surrogateescape: no two names become the same text, and JSON keeps it.
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LONE = /[\udc80-\udcff]/;
function pathText(bytes) {
    try {
        return STRICT.decode(bytes);
    }
    catch {
        return piecewise(bytes);
    }
}
/** What the file system is to be asked for. */
function pathBytes(text) {
    if (!LONE.test(text) || text.isWellFormed())
        return text;
    return Buffer.concat(Array.from(text, (character) => {
        const code = character.codePointAt(0) ?? 0;
        return code >= 0xdc80 && code <= 0xdcff ? Buffer.of(code - 0xdc00) : Buffer.from(character);
    }));
}
function piecewise(bytes) {
    let text = '';
    for (let at = 0; at < bytes.length;) {
        const length = characterLength(bytes[at] ?? 0);
        const character = decoded(bytes.subarray(at, at + length));
        text += character ?? String.fromCharCode(0xdc00 + (bytes[at] ?? 0));
        at += character === undefined ? 1 : length;
    }
    return text;
}
function characterLength(first) {
    if (first < 0xc0)
        return 1;
    if (first < 0xe0)
        return 2;
    return first < 0xf0 ? 3 : 4;
}
function decoded(bytes) {
    try {
        return STRICT.decode(bytes);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 49407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ createRecipes)
});

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
// EXTERNAL MODULE: ./.build/image/placeholder.js
var placeholder = __webpack_require__(90881);
// EXTERNAL MODULE: ./.build/recipe/bake-key.js
var bake_key = __webpack_require__(35438);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/recipe/disk.js
var recipe_disk = __webpack_require__(7580);
// EXTERNAL MODULE: ./.build/recipe/template-files.js
var template_files = __webpack_require__(45669);
;// CONCATENATED MODULE: ./.build/recipe/default-files.js




/** Leaves out templates of others, manifests, what targets write, and `.github/`. */
function createDefaultFiles(repository, leftOut) {
    const isWritten = leftOut.written.length === 0 ? () => false : picomatch(leftOut.written.map(plain), { dot: true });
    const manifests = new Set(leftOut.manifests.map(plain));
    const templates = new Set(leftOut.templates.flatMap((template) => filesOfTemplate(repository, template)));
    return {
        isWritten,
        of: (folder, template) => {
            const own = new Set(filesOfTemplate(repository, template));
            return repository
                .trackedIn(folder)
                .filter((path) => !isWritten(path) &&
                !manifests.has(path) &&
                (!templates.has(path) || own.has(path)) &&
                !path.startsWith('.github/'));
        },
    };
}
/** Of a template that is a folder only what Packer reads as the template: the rest may be anybody's. */
function filesOfTemplate({ find, disk }, template) {
    return find(template).flatMap(({ kind, path }) => {
        if (kind !== 'folder')
            return [path];
        return (0,template_files/* templateFiles */.o)(disk.namesIn(path)).templates.map((name) => (0,recipe_disk/* below */.Gz)(path, name));
    });
}
function plain(path) {
    return external_node_path_.posix.normalize(path);
}

// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/inputs.js
var inputs = __webpack_require__(28619);
// EXTERNAL MODULE: ./.build/recipe/dockerfile/dockerfile.js + 5 modules
var dockerfile_dockerfile = __webpack_require__(58315);
// EXTERNAL MODULE: ./.build/recipe/dockerfile/go-text.js
var go_text = __webpack_require__(68546);
;// CONCATENATED MODULE: ./.build/recipe/dockerfile/glob.js
/**
 * Reads a class behind its opening bracket, by the rules of Go's `filepath.Match`: a `]` or `-` that is meant as itself
 * is escaped, and an empty class is none. Undefined where it is malformed.
 */
function readClass(chars, start) {
    const negated = chars[start] === '^';
    const ranges = [];
    let at = negated ? start + 1 : start;
    while (chars[at] !== ']' || ranges.length === 0) {
        const low = readMember(chars, at);
        if (low === undefined)
            return undefined;
        at = low.end;
        let high = low;
        if (chars[at] === '-') {
            const found = readMember(chars, at + 1);
            if (found === undefined)
                return undefined;
            high = found;
            at = high.end;
        }
        ranges.push([low.code, high.code]);
    }
    return { negated, ranges, end: at + 1 };
}
function readMember(chars, start) {
    const first = chars[start];
    if (first === undefined || first === '-' || first === ']')
        return undefined;
    const at = first === '\\' ? start + 1 : start;
    const code = chars[at]?.codePointAt(0);
    // A class that is not closed ends no pattern.
    return code === undefined || at + 1 >= chars.length ? undefined : { code, end: at + 1 };
}
/**
 * Whether the pieces match the whole text, whose characters are given. Takes time as the two lengths multiplied, for
 * any pattern: a regular expression of JavaScript would try without end on patterns made for that.
 */
function matchesPieces(pieces, text) {
    // reached[p]: what was looked at so far can match the first p characters.
    let reached = text.map(() => false);
    reached.unshift(true);
    for (const piece of pieces) {
        reached = advance(piece, reached, text);
        if (!reached.includes(true))
            return false;
    }
    return reached.at(-1) === true;
}
function advance(piece, reached, text) {
    const isMany = piece.kind === 'star' || piece.kind === 'rest' || piece.kind === 'folders';
    const next = [isMany && isTrue(reached, 0)];
    let inFolders = false;
    for (const [index, char] of text.entries()) {
        const here = isTrue(reached, index + 1);
        if (piece.kind === 'star')
            next.push(here || (isTrue(next, index) && char !== '/'));
        else if (piece.kind === 'rest')
            next.push(here || (isTrue(next, index) && char !== '\n'));
        else if (piece.kind === 'folders') {
            inFolders = (inFolders || isTrue(reached, index)) && char !== '\n';
            next.push(here || (inFolders && char === '/'));
        }
        else
            next.push(isTrue(reached, index) && matchesChar(piece, char));
    }
    return next;
}
function isTrue(list, index) {
    return list[index] === true;
}
function matchesChar(piece, char) {
    if (piece.kind === 'char')
        return char === piece.char;
    if (piece.kind === 'any')
        return char !== '/';
    const code = char.codePointAt(0) ?? 0;
    return piece.ranges.some(([low, high]) => low <= code && code <= high) !== piece.negated;
}

;// CONCATENATED MODULE: ./.build/recipe/dockerfile/ignore-pattern.js

/**
 * Compiles a pattern that is trimmed, cleaned and without its `!`. After moby/patternmatcher v0.6.0, `compile`, which
 * knows four ways to match, and writes a regular expression of Go for one of them without escaping all of its special
 * characters. A pattern whose meaning hangs on those (`a|b*`, `\d*`, `[*]`) is not guessed at: it ignores nothing, and
 * as an exception excepts everything, so that a file too many is looked at and never one too few.
 */
function compilePattern(pattern, isException) {
    const chars = Array.from(pattern);
    const pieces = [];
    let kind = 'exact';
    let isObscure = false;
    let at = 0;
    while (at < chars.length) {
        const start = at;
        const char = chars[at] ?? '';
        at += 1;
        if (char === '*' && chars[at] === '*') {
            at += 1;
            if (chars[at] === '/')
                at += 1;
            const isLast = at === chars.length;
            pieces.push({ kind: isLast ? 'rest' : 'folders' });
            kind = isLast && kind === 'exact' ? 'prefix' : 'pieces';
            if (start === 0)
                kind = 'suffix';
        }
        else if (char === '*' || char === '?') {
            pieces.push({ kind: char === '*' ? 'star' : 'any' });
            kind = 'pieces';
        }
        else if (char === '\\') {
            const escaped = chars[at];
            if (escaped === undefined)
                return { refused: 'ends with a backslash that escapes nothing' };
            if (!isPunctuation(escaped))
                isObscure = true;
            pieces.push({ kind: 'char', char: escaped });
            kind = 'pieces';
            at += 1;
        }
        else if (char === '[') {
            const found = readClass(chars, at);
            if (found === undefined)
                return { refused: 'holds "[" without a well-formed "[…]"' };
            if (found.ranges.some(([low, high]) => low > high))
                return { refused: 'holds a range that runs backwards' };
            if (isObscureClass(chars.slice(at, found.end - 1).join('')))
                isObscure = true;
            pieces.push({ kind: 'class', negated: found.negated, ranges: found.ranges });
            kind = 'pieces';
            at = found.end;
        }
        else {
            if (char === '|' || char === '^' || (char === '{' && isRepetition(chars, at)))
                isObscure = true;
            if (char === ']')
                kind = 'pieces';
            pieces.push({ kind: 'char', char });
        }
    }
    return { isException, matches: matcher(kind, pattern, isObscure ? undefined : pieces, isException) };
}
function matcher(kind, pattern, pieces, isException) {
    if (kind === 'exact')
        return (path) => path === pattern;
    if (kind === 'prefix')
        return (path) => path.startsWith(pattern.slice(0, -2));
    if (kind === 'suffix') {
        const suffix = pattern.slice(2);
        return (path) => path.endsWith(suffix) || (suffix.startsWith('/') && path === suffix.slice(1));
    }
    return pieces === undefined ? () => isException : (path) => matchesPieces(pieces, Array.from(path));
}
/** Go's regular expressions take an escaped one for itself; an escaped letter or digit means something else. */
function isPunctuation(char) {
    return /^[!-/:-@[-`{-~ \t]$/.test(char);
}
function isObscureClass(inside) {
    return /[*?]|\[:|\\[^!-/:-@[-`{-~]/.test(inside);
}
function isRepetition(chars, at) {
    let end = at;
    while (/^[0-9,]$/.test(chars[end] ?? ''))
        end += 1;
    return chars[end] === '}' && /^\d+(?:,\d*)?$/.test(chars.slice(at, end).join(''));
}

// EXTERNAL MODULE: ./.build/recipe/dockerfile/source-text.js
var source_text = __webpack_require__(11759);
;// CONCATENATED MODULE: ./.build/recipe/dockerfile/ignore.js




/** The ignore file of the whole context. */
const CONTEXT_IGNORE_FILE = '.dockerignore';
/**
 * The ignore files that belong to a Dockerfile, by precedence: the first that exists is the only one that counts. The
 * first lies beside the Dockerfile, the other in the root of the context. The builder of old, before BuildKit, knows
 * only the second.
 */
function ignoreFiles(dockerfile) {
    return [`${dockerfile}${CONTEXT_IGNORE_FILE}`, CONTEXT_IGNORE_FILE];
}
/**
 * Reads a .dockerignore file: whether it keeps a path from the Dockerfile. A path is relative to the context, with
 * slashes. After moby/patternmatcher v0.6.0: `ignorefile.ReadAll`, and `MatchesUsingParentResults` asked from the
 * topmost folder down, as BuildKit and `docker build` do. So a pattern that matches a folder matches all that is in it.
 *
 * The Dockerfile and the ignore file may be ignored as any other: docker sends them to the builder in spite of that,
 * and yet no `COPY` sees them. The Dockerfile is input all the same.
 *
 * The builder of old does not look into an ignored folder for what an exception finds by a wildcard (`*`, and then `!` and
 * a name in any folder): for that builder, paths are reported as readable that it does not read.
 *
 * @throws {TemplateSyntaxError} with the line, for a pattern that docker refuses
 */
function readIgnore(text) {
    const patterns = (0,source_text/* sourceLines */.J)(text, 'ignore file').flatMap((line, index) => patternOf(line, index + 1));
    // The folders above the last path that was asked for, from the top, each with what matched it: a walk through a tree
    // asks for neighbours one after the other.
    let names = [];
    let verdicts = [];
    return (path) => {
        const parts = path.split('/');
        let known = 0;
        while (known < parts.length && known < names.length && names[known] === parts[known])
            known += 1;
        names = names.slice(0, known);
        verdicts = verdicts.slice(0, known);
        for (const part of parts.slice(known)) {
            names.push(part);
            verdicts.push(judge(patterns, names.join('/'), verdicts.at(-1)));
        }
        return verdicts.at(-1)?.isIgnored ?? false;
    };
}
function judge(patterns, path, parent) {
    let isIgnored = false;
    const matched = patterns.map((pattern, index) => {
        // A pattern that could change nothing is not asked, so what is below this folder does not count as matched either.
        const isMatch = parent?.matched[index] === true || (pattern.isException === isIgnored && pattern.matches(path));
        if (isMatch)
            isIgnored = !pattern.isException;
        return isMatch;
    });
    return { isIgnored, matched };
}
function patternOf(text, line) {
    if (text.startsWith('#'))
        return [];
    const trimmed = (0,go_text/* trimSpace */.Pd)(text);
    if (trimmed === '')
        return [];
    const isNegated = trimmed.startsWith('!');
    const written = isNegated ? (0,go_text/* trimSpace */.Pd)(trimmed.slice(1)) : trimmed;
    const cleaned = written === '' ? '' : (0,go_text/* cleanPath */.ts)(written);
    const path = cleaned.length > 1 && cleaned.startsWith('/') ? cleaned.slice(1) : cleaned;
    // Cleaned once more with its "!", which makes `a` of `!../a`: that is what docker does.
    const whole = (0,go_text/* cleanPath */.ts)((0,go_text/* trimSpace */.Pd)(isNegated ? `!${path}` : path));
    if (whole === '!')
        throw (0,source_text/* failure */.V)('The pattern "!" excepts nothing. Write a path behind the "!".', line);
    const isException = whole.startsWith('!');
    const pattern = compilePattern(isException ? whole.slice(1) : whole, isException);
    if ('refused' in pattern) {
        throw (0,source_text/* failure */.V)(`The pattern ${(0,inputs/* show */.WU)(trimmed)} ${pattern.refused}, which docker refuses.`, line);
    }
    return [pattern];
}

// EXTERNAL MODULE: ./.build/core/digest.js
var digest = __webpack_require__(34002);
// EXTERNAL MODULE: ./.build/recipe/key-text.js
var key_text = __webpack_require__(19352);
;// CONCATENATED MODULE: ./.build/recipe/file-set.js




const SHOWN_DIGITS = 16;
/**
 * Reads every file of a set. What is tracked but gone from disk is left out, which is a change like any other.
 * Throws a UserError where the content is not there to be read: a submodule that is not checked out, a pointer of Git
 * LFS, a link out of the repository.
 */
async function readFileSet(repository, digests, request) {
    const paths = [...followed(repository, request)].sort();
    // One after the other up to where a file is large; those go on beside each other.
    const read = await Promise.all(paths.map(async (path) => [path, await digests.digestOf(path)]));
    const whole = [];
    const files = [];
    for (const [path, digest] of read) {
        if (digest === undefined)
            continue;
        whole.push([path, [digest.mode, digest.hash]]);
        files.push([path, `${digest.mode}:${digest.hash.slice(0, SHOWN_DIGITS)}`]);
    }
    return { digest: (0,digest/* sha256 */.sc)((0,key_text/* keyText */.P)(Object.fromEntries(whole))), files: Object.fromEntries(files) };
}
/** The paths with all that their links lead to. */
function followed(repository, request) {
    const seen = new Set();
    const left = [...request.always].toReversed();
    const add = (paths) => {
        for (const path of paths)
            if (!seen.has(path) && !request.excludes(path))
                left.push(path);
    };
    add(request.paths);
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
        if (seen.has(path))
            continue;
        seen.add(path);
        const submodule = repository.submoduleOf(path);
        if (submodule !== undefined)
            throw missingSubmodule(submodule);
        if (repository.disk.kindOf(path) !== 'link')
            continue;
        for (const found of repository.find(path)) {
            if (found.kind !== 'outside')
                add(filesOf(repository, found, false));
            else if (!request.linksMayLeave)
                throw strayLink(found.path, repository.disk.linkTarget(found.path));
        }
    }
    return seen;
}
/**
 * The files that a name stands for: of a folder the tracked ones below it, and those on disk where none is tracked.
 * @param wholeFolder takes the untracked files of a folder even where others are tracked
 */
function filesOf(repository, found, wholeFolder) {
    const { kind, path, links } = found;
    if (kind === 'other' || kind === 'outside')
        return links;
    if (kind !== 'folder')
        return [...links, path];
    const tracked = repository.trackedIn(path);
    const onDisk = wholeFolder || tracked.length === 0 ? repository.disk.filesIn(path) : [];
    return [...links, ...tracked, ...onDisk];
}
function missingSubmodule(path) {
    return new errors/* UserError */.yo(`${(0,inputs/* show */.WU)(path)} is an input of an image, but that submodule is not checked out. ` +
        'Set submodules: recursive on actions/checkout, or leave it out with "!" in the inputs of the image.');
}
function strayLink(path, target) {
    return new errors/* UserError */.yo(`${(0,inputs/* show */.WU)(path)} is an input of an image, but links to ${(0,inputs/* show */.WU)(target)}, outside the repository, where nobody can ` +
        'tell what it will hold. Copy the file, or leave it out with "!" in the inputs of the image.');
}

// EXTERNAL MODULE: ./.build/recipe/loaded-template.js + 8 modules
var loaded_template = __webpack_require__(11543);
// EXTERNAL MODULE: ./.build/recipe/syntax-error.js
var syntax_error = __webpack_require__(97721);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/recipe/hcl.js
var hcl = __webpack_require__(61802);
;// CONCATENATED MODULE: ./.build/recipe/var-values.js



/**
 * Reads a file of variables for what it may name. A mistake in it is for others to tell: then all of its words count.
 * @param path only its ending is asked for
 */
async function readVarValues(path, text) {
    try {
        const values = await valuesOf((0,external_node_path_.extname)(path).toLowerCase(), text);
        return {
            values: new Map([...values].map(([name, value]) => [name, knownValue(value)])),
            texts: [...values.values()].flatMap((value) => [...textsIn(value)]),
        };
    }
    catch {
        return { values: new Map(), texts: [text] };
    }
}
/** A literal as the value of a variable. */
function knownValue(value) {
    if (typeof value === 'string')
        return value;
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    return value === undefined ? undefined : null;
}
async function valuesOf(ending, text) {
    if (ending === '.hcl') {
        const { attributes } = (0,hcl/* readHcl */.K)(text);
        return new Map(attributes.map(({ name, value }) => [name, value.known ? value.value : undefined]));
    }
    if (ending === '.json')
        return members(JSON.parse(text));
    if (ending === '.yml' || ending === '.yaml') {
        const { parse } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
        return members(parse(text, { maxAliasCount: 50 }) ?? {});
    }
    return new Map((0,inputs/* parsePairs */.xg)(text).map(([name, value]) => [name, value.trim().replace(/^(["'])(.*)\1$/s, '$2')]));
}
function members(value) {
    if (typeof value !== 'object' || value === null)
        throw new TypeError('Not an object.');
    return new Map(Object.entries(value));
}
function* textsIn(value) {
    if (typeof value === 'string')
        yield value;
    if (typeof value !== 'object' || value === null)
        return;
    for (const [name, one] of Object.entries(value)) {
        if (!Array.isArray(value))
            yield name;
        yield* textsIn(one);
    }
}

;// CONCATENATED MODULE: ./.build/recipe/var-file-content.js




const NO_VALUES = { values: new Map(), texts: [] };
/** @param given relative to the repository; one that ends in `?` may be missing */
async function readVarFile(repository, digests, given) {
    const optional = given.endsWith('?');
    const path = optional ? given.slice(0, -1) : given;
    const [found] = repository.find(path);
    if (found === undefined && optional)
        return { path, content: null, held: NO_VALUES };
    if (found?.kind !== 'file') {
        const why = found === undefined ? 'does not exist; end it in ? when it may be missing' : 'is no file of the repository';
        throw new errors/* UserError */.yo(`var-files names ${(0,inputs/* show */.WU)(path)}, which ${why}.`);
    }
    const digest = await digests.digestOf(found.path);
    if (digest === undefined)
        throw new errors/* UserError */.yo(`var-files names ${(0,inputs/* show */.WU)(path)}, which has just been removed.`);
    return { path, content: `sha256:${digest.hash}`, held: await readVarValues(path, textOf(repository, found.path)) };
}
/** Empty where it is no file. */
function textOf({ disk }, path) {
    return disk.kindOf(path) === 'file' ? (0,external_node_fs_.readFileSync)(disk.absolute(path), 'utf8') : '';
}

;// CONCATENATED MODULE: ./.build/recipe/docker-inputs.js











/** Stands for a value that is given but not known; it is in no path. */
const UNKNOWN = '\u0003\u0003\u0003\u0003';
/** Reads each Dockerfile with its context once, however many legs share it. */
function createDockerReader(repository) {
    const known = new Map();
    return {
        inputsOf: (work, plainText) => {
            const key = `${work.context}\0${work.file}`;
            const shared = known.get(key) ?? readShared(repository, work);
            known.set(key, shared);
            const args = shared.isPlain
                ? new Map()
                : new Map(Object.entries(work.args).map(([name, pattern]) => [name, plainText(pattern) ?? UNKNOWN]));
            const settledKey = JSON.stringify([...args]);
            const settled = shared.settled.get(settledKey) ?? copiedFiles(repository, shared, args);
            shared.settled.set(settledKey, settled);
            return { ...shared, ...settled };
        },
    };
}
function readShared(repository, work) {
    const [context] = repository.find(work.context);
    if (context?.kind !== 'folder') {
        throw new errors/* UserError */.yo(`context names ${(0,inputs/* show */.WU)(work.context)}, which is no folder of the repository.`);
    }
    const [file] = repository.find(work.file);
    if (file?.kind !== 'file')
        throw new errors/* UserError */.yo(`file names ${(0,inputs/* show */.WU)(work.file)}, which is no file of the repository.`);
    const [beside, inContext] = ignoreFiles(work.file);
    const ignoring = [beside, (0,recipe_disk/* below */.Gz)(context.path, inContext)].flatMap((path) => repository.find(path).filter(({ kind }) => kind === 'file'));
    const readers = ignoring.map(({ path }) => inFile(path, () => readIgnore(textOf(repository, path))));
    const text = textOf(repository, file.path);
    return {
        path: file.path,
        text,
        isPlain: inFile(file.path, () => isPlain(text)),
        context: context.path,
        always: [file, ...ignoring].flatMap((found) => filesOf(repository, found, false)),
        // BuildKit heeds the one beside the Dockerfile alone, the builder before it the other: what either sees counts.
        ignores: (path) => {
            const inside = insideOf(context.path, path);
            return inside !== undefined && readers.length > 0 && readers.every((ignores) => ignores(inside));
        },
        settled: new Map(),
    };
}
function isPlain(text) {
    const without = (0,dockerfile_dockerfile/* readDockerfile */.n)(text);
    const all = (0,dockerfile_dockerfile/* readDockerfile */.n)(text, new Map(without.args.map(({ name }) => [name, UNKNOWN])));
    return JSON.stringify([without.copies, without.unread]) === JSON.stringify([all.copies, all.unread]);
}
function copiedFiles(repository, { path, context, text, ignores }, args) {
    const dockerfile = inFile(path, () => (0,dockerfile_dockerfile/* readDockerfile */.n)(text, args));
    const named = new Set();
    const unread = dockerfile.unread.flatMap(({ kind, text, line }) => kind === 'base' ? [] : [{ text, file: path, line }]);
    for (const { sources, line } of dockerfile.copies) {
        for (const source of sources) {
            if (source.includes(UNKNOWN))
                unread.push({ text: source.replaceAll(UNKNOWN, '…'), file: path, line });
            else
                for (const one of filesNamed(repository, context, source))
                    if (!ignores(one))
                        named.add(one);
        }
    }
    return { named: [...named], unread };
}
/** A source of COPY, ADD or a mount: below the context, however it is written. */
function filesNamed(repository, context, source) {
    // As docker does it: no path climbs out of the context.
    const path = external_node_path_.posix.join('/', source).replace(/\/+$/, '').slice(1);
    const wildcard = path.search(/[*?[]/);
    if (wildcard === -1) {
        // Also of the context itself: what git does not track, and what belongs to other legs, is copied all the same.
        return repository.find((0,recipe_disk/* below */.Gz)(context, path)).flatMap((found) => filesOf(repository, found, true));
    }
    const folder = (0,recipe_disk/* below */.Gz)(context, path.slice(0, path.lastIndexOf('/', wildcard) + 1)).replace(/\/+$/, '');
    const pattern = (0,recipe_disk/* below */.Gz)(context, path);
    const matches = picomatch([pattern, `${pattern}/**`], { dot: true, nobrace: true });
    return repository.disk.filesIn(folder).filter((file) => matches(file));
}
function insideOf(folder, path) {
    if (folder === '')
        return path;
    return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}
function inFile(path, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof syntax_error/* TemplateSyntaxError */.C))
            throw error;
        throw new loaded_template/* TemplateError */.$w(`${path}:${error.line}: ${error.message}`, path, error.line);
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./.build/recipe/path-bytes.js
var path_bytes = __webpack_require__(772);
;// CONCATENATED MODULE: ./.build/recipe/file-digests.js






/** Up to here a file is read in one go, which for small ones takes less time than handing them to another thread. */
const SMALL = 256 * 1024;
const CHUNK = 1024 * 1024;
/** Files that are read at the same time. Hashing itself is faster than most disks. */
const MOST_AT_ONCE = 4;
/** A FIFO that took a file's place must not hold us up, nor a link lead us away. */
const FLAGS = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
const LFS_POINTER = Buffer.from('version https://git-lfs.github.com/spec/v1');
function createFileDigests(disk) {
    const known = new Map();
    const queue = createQueue(MOST_AT_ONCE);
    const buffer = Buffer.allocUnsafe(SMALL + 1);
    function digest(path) {
        const kind = disk.kindOf(path);
        if (kind === 'link')
            return { mode: '120000', hash: (0,external_node_crypto_.hash)('sha256', (0,path_bytes/* pathBytes */.X)(disk.linkTarget(path)), 'hex') };
        if (kind !== 'file')
            return undefined;
        const small = digestOfSmall(disk.absolute(path), path, buffer);
        return small === 'large' ? queue(() => digestOfLarge(disk.absolute(path))) : small;
    }
    return {
        digestOf: (path) => {
            if (!known.has(path))
                known.set(path, digest(path));
            return known.get(path);
        },
    };
}
function digestOfSmall(file, path, buffer) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(file, FLAGS);
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'ENOENT')
            return undefined;
        throw unreadable(path, error);
    }
    try {
        const { mode, size } = (0,external_node_fs_.fstatSync)(descriptor);
        if (size > SMALL)
            return 'large';
        let length = 0;
        for (;;) {
            const read = (0,external_node_fs_.readSync)(descriptor, buffer, length, buffer.length - length, null);
            length += read;
            if (length > SMALL)
                return 'large';
            // A read that gives less than there is room for, and no less than the size, was the last.
            if (read === 0 || length >= size)
                break;
        }
        const content = buffer.subarray(0, length);
        if (content.subarray(0, LFS_POINTER.length).equals(LFS_POINTER))
            throw lfsPointer(path);
        return { mode: modeOf(mode), hash: (0,external_node_crypto_.hash)('sha256', content, 'hex') };
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** Reads the next piece while the last one is hashed. */
async function digestOfLarge(file) {
    const handle = await (0,promises_.open)(file, FLAGS);
    try {
        const { mode } = await handle.stat();
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let [current, next] = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)];
        let reading = handle.read(current, 0, CHUNK, null);
        for (;;) {
            const { bytesRead } = await reading;
            if (bytesRead === 0)
                break;
            reading = handle.read(next, 0, CHUNK, null);
            hash.update(current.subarray(0, bytesRead));
            [current, next] = [next, current];
        }
        return { mode: modeOf(mode), hash: hash.digest('hex') };
    }
    finally {
        await handle.close();
    }
}
/** Only the owner's right to execute, which is all that git keeps of a mode. */
function modeOf(mode) {
    return (mode & 0o100) === 0 ? '100644' : '100755';
}
function lfsPointer(path) {
    return new errors/* UserError */.yo(`${(0,inputs/* show */.WU)(path)} is an input of an image, but only the pointer of Git LFS is checked out. ` +
        'Set lfs: true on actions/checkout, or run git lfs pull.');
}
function unreadable(path, error) {
    return new errors/* UserError */.yo(`${(0,inputs/* show */.WU)(path)} is an input of an image, but cannot be read (${(0,errors/* codeOf */.$N)(error) ?? String(error)}).`);
}
/** Runs at most so many at a time, in the order in which they came. */
function createQueue(most) {
    let running = 0;
    const waiting = [];
    return async (work) => {
        if (running >= most)
            await new Promise((resolve) => waiting.push(resolve));
        else
            running += 1;
        try {
            return await work();
        }
        finally {
            const next = waiting.shift();
            if (next === undefined)
                running -= 1;
            else
                next();
        }
    };
}

;// CONCATENATED MODULE: ./.build/recipe/filled-work.js

/** What stays a name in a key, whoever knows its value. */
const LATE = new Set([...placeholder/* lateNames */.Vl, ...placeholder/* parentNames */.Jt, ...placeholder/* sourceNames */.SI]);
/** The work with those placeholders filled in that count by their value. */
function filledWork(work, known) {
    const values = new Map([...known].filter(([name]) => !LATE.has(name)));
    if (values.size === 0)
        return work;
    const filled = (pattern) => (0,placeholder/* fillKnown */.Hc)(pattern, values);
    return work.builder === 'packer' ? filledPacker(work, filled) : filledDocker(work, filled);
}
function filledPacker(work, filled) {
    return {
        ...work,
        only: work.only.map(filled),
        except: work.except.map(filled),
        vars: mapped(work.vars, filled),
        arguments: work.arguments.map(filled),
        substitutions: work.substitutions === null
            ? null
            : {
                METADATA: filled(work.substitutions.METADATA),
                NAME: filled(work.substitutions.NAME),
                IMAGE: filled(work.substitutions.IMAGE),
            },
    };
}
function filledDocker(work, filled) {
    return {
        ...work,
        target: work.target === null ? null : filled(work.target),
        platform: work.platform === null ? null : filled(work.platform),
        args: mapped(work.args, filled),
        labels: mapped(work.labels, filled),
        arguments: work.arguments.map(filled),
    };
}
function mapped(record, change) {
    return Object.fromEntries(Object.entries(record).map(([name, text]) => [name, change(text)]));
}

;// CONCATENATED MODULE: ./.build/recipe/input-globs.js



/**
 * Globs relative to the repository; the name of a folder stands for all in it. Those with `!` leave files out, whatever
 * their place in the list. Where any other is given, what they match replaces the default files and whatever the
 * template names; where none is, the default is only narrowed. Files that git does not track count when a glob begins
 * with the name of their folder.
 *
 * Throws a UserError for a glob that matches nothing: its files would be missed unseen.
 */
function readInputGlobs(repository, globs) {
    const negative = globs.filter((glob) => glob.startsWith('!')).map((glob) => input_globs_matcher(glob.slice(1)));
    const excludes = (path) => negative.some((matches) => matches(path));
    const positive = globs.filter((glob) => !glob.startsWith('!'));
    if (positive.length === 0)
        return { chosen: undefined, excludes };
    const chosen = new Set();
    for (const glob of positive) {
        const { base } = picomatch.scan(input_globs_plain(glob));
        const folder = base.replace(/\/+$/, '');
        const onDisk = folder === '' || folder === '.' ? [] : pathsIn(repository, folder);
        const found = [...repository.tracked, ...onDisk].filter(input_globs_matcher(glob));
        if (found.length === 0) {
            throw new errors/* UserError */.yo(`inputs names ${(0,inputs/* show */.WU)(glob)}, which no file of the repository matches.`);
        }
        for (const path of found)
            chosen.add(path);
    }
    return { chosen: [...chosen], excludes };
}
function pathsIn({ disk }, path) {
    const kind = disk.kindOf(path);
    return kind === 'file' || kind === 'link' ? [path] : disk.filesIn(path);
}
function input_globs_matcher(glob) {
    const own = input_globs_plain(glob);
    return picomatch([own, `${own}/**`], { dot: true, nonegate: true });
}
/** `./a` and `a/` are `a`; a slash before it means the repository. */
function input_globs_plain(glob) {
    return glob.replace(/^(?:\.?\/+)+/, '').replace(/\/+$/, '');
}

// EXTERNAL MODULE: ./.build/recipe/dollar-template.js
var dollar_template = __webpack_require__(21846);
;// CONCATENATED MODULE: ./.build/recipe/path-text.js
// What stands for itself in no path.
const ROOT = '\u0001';
const CWD = '\u0002';
const path_text_UNKNOWN = '\u0003';
const MARKS = [ROOT, CWD, path_text_UNKNOWN];
/** The longest path that Linux takes. A longer text is split into words only. */
const LONGEST_PATH = 4096;
const BETWEEN_WORDS = /[\s'"`;|&()[\]{}<>=,:@]+/;
/** The text with what is known filled in, and marks for the rest. `valueOf`: undefined where the value is not known, or no text. */
function rendered(pieces, valueOf) {
    return pieces
        .map((piece) => {
        if (piece.kind === 'text')
            return unmarked(piece.text);
        if (piece.kind === 'root')
            return ROOT;
        if (piece.kind === 'cwd')
            return CWD;
        const value = piece.kind === 'variable' ? valueOf(piece.name) : undefined;
        return value === undefined ? path_text_UNKNOWN : unmarked(value);
    })
        .join('');
}
function isWhole(rendering) {
    return !rendering.includes(path_text_UNKNOWN);
}
/** A plain text, such as the value of a variable, as one in which nothing is computed. */
function unmarked(text) {
    return MARKS.reduce((clean, mark) => clean.replaceAll(mark, '\u0004'), text);
}
/**
 * What a text may name: itself, and in a command each word that has a slash or a dot in it. Where only a path can stand,
 * also the folder in which a wildcard or an unknown part begins.
 */
function candidatesOf(rendering, isPath) {
    const texts = new Set();
    if (rendering !== '' && rendering.length <= LONGEST_PATH)
        texts.add(rendering);
    if (BETWEEN_WORDS.test(rendering)) {
        for (const word of rendering.split(BETWEEN_WORDS)) {
            if (/[./]/.test(word) || word.includes(ROOT) || word.includes(CWD))
                texts.add(word);
        }
    }
    return [...texts].flatMap((text) => candidatesOfWord(text, isPath));
}
function candidatesOfWord(text, isPath) {
    const mark = Math.max(text.lastIndexOf(ROOT), text.lastIndexOf(CWD));
    const from = mark === -1 ? 'either' : text.charAt(mark) === ROOT ? 'root' : 'cwd';
    const path = text.slice(mark + 1);
    const wildcard = isPath ? firstOf(path, [path_text_UNKNOWN, '*', '?', '[', '{']) : -1;
    const candidates = isWhole(path) ? [{ from, path, whole: true }] : [];
    if (wildcard !== -1) {
        const folder = path.slice(0, path.lastIndexOf('/', wildcard) + 1);
        if (folder !== '' || isWhole(path))
            candidates.push({ from, path: folder, whole: false });
    }
    return candidates;
}
function firstOf(text, characters) {
    const found = characters.map((character) => text.indexOf(character)).filter((index) => index !== -1);
    return found.length === 0 ? -1 : Math.min(...found);
}

;// CONCATENATED MODULE: ./.build/recipe/named-files.js


/**
 * The files that a text of a template names. What it names outside the repository counts as nothing: that is the
 * machine's.
 *
 * A folder that holds the template's own folder or the working directory, such as `.`, counts only where a path must
 * stand, and then with what counts of it by default: what a job leaves in it is no input. Of any other folder that stands there
 * all files count, tracked or not.
 */
function namedFiles(repository, bases, rendering, isPath) {
    return candidatesOf(rendering, isPath).flatMap((candidate) => placesOf(repository, bases, candidate)
        .flatMap((place) => repository.find(place))
        .filter((found) => candidate.whole || found.kind !== 'file')
        .flatMap((found) => {
        const around = found.kind === 'folder' && (holds(found, bases.root) || holds(found, bases.cwd));
        if (around)
            return [...found.links, ...(isPath ? bases.defaultsOf(found.path) : [])];
        return filesOf(repository, found, isPath);
    }));
}
function placesOf({ root }, bases, { from, path }) {
    if (from !== 'either') {
        // As it is written: `${path.root}x` is another folder than `${path.root}/x`.
        return [`${bases[from] === '' ? '.' : bases[from]}${path}`];
    }
    if (path.startsWith('/'))
        return path.startsWith(`${root}/`) ? [path.slice(root.length + 1)] : [];
    return [...new Set([bases.root, bases.cwd])].map((base) => `${base}/${path}`);
}
function holds({ path }, folder) {
    return path === '' || path === folder || folder.startsWith(`${path}/`);
}

// EXTERNAL MODULE: ./.build/recipe/block.js
var recipe_block = __webpack_require__(36172);
// EXTERNAL MODULE: ./.build/recipe/hcl-expression.js + 2 modules
var hcl_expression = __webpack_require__(49014);
// EXTERNAL MODULE: ./.build/recipe/hcl-cursor.js
var hcl_cursor = __webpack_require__(79777);
;// CONCATENATED MODULE: ./.build/recipe/hcl-paths.js



/** Functions that read the file, or list the folder, that their first argument names. */
const READS = /^(?:templatefile|fileset|file(?:base64)?(?:(?:md5|sha1|sha256|sha512))?|filebase64(?:sha256|sha512))$/;
/** Functions that give the paths which they are given. */
const PASSES = new Set(['concat', 'flatten', 'distinct', 'compact', 'toset', 'tolist', 'coalesce', 'sort', 'try']);
const PASSES_ONE = new Set(['abspath', 'pathexpand', 'tostring', 'trimspace']);
const hcl_paths_UNKNOWN = [{ kind: 'unknown' }];
/** Locals that are made of each other in a circle are Packer's to refuse. */
const DEEPEST = 20;
function tokensOf(expression) {
    try {
        return (0,hcl_expression/* readExpression */.Jn)(new hcl_cursor/* Cursor */.b(expression)).tokens;
    }
    catch (error) {
        if (error instanceof syntax_error/* TemplateSyntaxError */.C)
            return [];
        throw error;
    }
}
function piecesOfString({ parts }, locals, depth = 0) {
    return parts.flatMap((part) => {
        if (part.kind === 'text')
            return [{ kind: 'text', text: part.text }];
        return part.kind === 'directive' ? hcl_paths_UNKNOWN : piecesOf(tokensOf(part.expression), locals, depth + 1);
    });
}
/** An expression that gives a text. */
function piecesOf(tokens, locals, depth) {
    const [first, second] = tokens;
    if (first === undefined || depth > DEEPEST)
        return hcl_paths_UNKNOWN;
    if (first.string !== undefined && tokens.length === 1)
        return piecesOfString(first.string, locals, depth);
    if (first.kind === 'number' && tokens.length === 1)
        return [{ kind: 'text', text: first.text }];
    if (isEnclosed(tokens, 0))
        return piecesOf(tokens.slice(1, -1), locals, depth + 1);
    if (second?.text === '(' && PASSES_ONE.has(first.text) && isEnclosed(tokens, 1)) {
        return piecesOf(tokens.slice(2, -1), locals, depth + 1);
    }
    const [, space, name = ''] = /^(path|var|local)\.([^.]+)$/.exec(tokens.map(({ text }) => text).join('')) ?? [];
    if (space === 'var')
        return [{ kind: 'variable', name }];
    if (space === 'local')
        return piecesOf(locals.get(name) ?? [], locals, depth + 1);
    if (space === 'path' && (name === 'root' || name === 'cwd'))
        return [{ kind: name }];
    return hcl_paths_UNKNOWN;
}
/** An expression that gives one path or a list of them; of an object, names and values. */
function pathsOf(tokens, locals, depth = 0) {
    const [first, second] = tokens;
    if (first === undefined || depth > DEEPEST)
        return [];
    const called = second?.text === '(' && isEnclosed(tokens, 1) ? first.text : undefined;
    if (called !== undefined && READS.test(called))
        return [];
    const listed = (first.text === '[' && isEnclosed(tokens, 0)) || (called !== undefined && PASSES.has(called));
    const inner = tokens.slice(called === undefined ? 1 : 2, -1);
    if (listed && inner[0]?.text !== 'for')
        return split(inner).flatMap((item) => pathsOf(item, locals, depth + 1));
    if (listed || (first.text === '{' && isEnclosed(tokens, 0))) {
        const strings = tokens.flatMap(({ string }) => (string === undefined ? [] : [string]));
        const found = strings.map((string) => ({ pieces: piecesOfString(string, locals, depth), line: string.line }));
        return found.length > 0 || inner.length === 0 ? found : [{ pieces: hcl_paths_UNKNOWN, line: first.line }];
    }
    if (first.text === 'null' && second === undefined)
        return [];
    const [, local] = /^local\.([^.]+)$/.exec(tokens.map(({ text }) => text).join('')) ?? [];
    const meant = local === undefined ? undefined : locals.get(local);
    if (meant !== undefined) {
        return pathsOf(meant, locals, depth + 1).map(({ pieces }) => ({ pieces, line: first.line }));
    }
    return [{ pieces: piecesOf(tokens, locals, depth), line: first.line }];
}
/** What the functions that read files are given, anywhere in an expression. */
function* readPaths(tokens, locals) {
    for (const [index, token] of tokens.entries()) {
        for (const nested of token.nested ?? [])
            yield* readPaths(nested, locals);
        if (token.kind !== 'identifier' || !READS.test(token.text) || tokens[index + 1]?.text !== '(')
            continue;
        const [argument = []] = split(tokens.slice(index + 2, closing(tokens, index + 1)));
        yield* pathsOf(argument, locals);
    }
}
/** That the bracket there is closed by the last token. */
function isEnclosed(tokens, open) {
    const bracket = tokens[open];
    if (bracket?.kind !== 'symbol' || !'([{'.includes(bracket.text))
        return false;
    return closing(tokens, open) === tokens.length - 1;
}
function closing(tokens, open) {
    let depth = 0;
    for (let index = open; index < tokens.length; index += 1) {
        const { kind, text = '' } = tokens[index] ?? {};
        if (kind !== 'symbol')
            continue;
        if ('([{'.includes(text))
            depth += 1;
        else if (')]}'.includes(text))
            depth -= 1;
        if (depth === 0)
            return index;
    }
    return tokens.length;
}
/** At the commas that stand in no bracket. */
function split(tokens) {
    const items = [[]];
    let depth = 0;
    for (const token of tokens) {
        if (token.kind === 'symbol' && '([{'.includes(token.text))
            depth += 1;
        if (token.kind === 'symbol' && ')]}'.includes(token.text))
            depth -= 1;
        if (token.kind === 'symbol' && token.text === ',' && depth === 0)
            items.push([]);
        else
            items.at(-1)?.push(token);
    }
    return items.filter((item) => item.length > 0);
}

// EXTERNAL MODULE: ./.build/recipe/json-source.js
var json_source = __webpack_require__(23513);
// EXTERNAL MODULE: ./.build/recipe/legacy-json.js
var legacy_json = __webpack_require__(22593);
;// CONCATENATED MODULE: ./.build/recipe/template-paths.js





/** Options of builders, provisioners and post-processors whose values are files or folders of this machine. */
const PATH_ATTRIBUTES = new Set(`source sources source_path script scripts playbook_file playbook_files playbook_dir playbook_paths galaxy_file
   roles_path collections_path group_vars host_vars inventory_file inventory_directory
   cookbook_paths remote_cookbook_paths data_bags_path environments_path roles_paths config_template
   encrypted_data_bag_secret_path manifest_file manifest_dir module_paths hiera_config_path
   local_state_tree local_pillar_roots minion_config grains_file
   user_data_file http_directory floppy_files floppy_dirs cd_files cloud_config goss_file vars_file tests volumes`.split(/\s+/));
/**
 * Every text of a template that may name a file: each string literal, whatever the attribute, and each expression where
 * only a path can stand.
 */
function pathTextsOf(template) {
    const locals = template.kind === 'json' ? new Map() : localsOf(template.files);
    return template.files.flatMap((file) => {
        const reader = { file: file.path, kind: kindOf(template, file), locals };
        const strings = file.strings.map(({ parts, line }) => pathText(reader, template_paths_piecesOf(reader, parts), parts, line, false));
        return [...strings, ...file.blocks.flatMap((block) => pathsOfBlock(reader, block))];
    });
}
/** Every text of a template that names a file which the build itself writes. */
function madeTextsOf(template) {
    const locals = template.kind === 'json' ? new Map() : localsOf(template.files);
    return template.files.flatMap((file) => {
        const reader = { file: file.path, kind: kindOf(template, file), locals };
        return file.blocks.flatMap((block) => madeByBlock(reader, block));
    });
}
function madeByBlock(reader, block) {
    const name = madeAttributeOf(block);
    const own = block.attributes.filter((attribute) => attribute.name === name);
    return [
        ...own.flatMap((attribute) => pathsOfAttribute(reader, attribute, true)),
        ...block.blocks.flatMap((inner) => madeByBlock(reader, inner)),
    ];
}
/** The option that says where the image of a builder, or the file of a post-processor, is written. */
function madeAttributeOf({ type, labels: [label = ''] }) {
    if (type === 'post-processor')
        return ['checksum', 'compress', 'manifest'].includes(label) ? 'output' : undefined;
    // Within a build a source is named whole: source.file.image.
    const builder = label.startsWith('source.') ? label.split('.')[1] : label;
    return type !== 'provisioner' && builder === 'file' ? 'target' : undefined;
}
function kindOf(template, file) {
    if (template.kind === 'json')
        return 'legacy';
    return file.path.endsWith('.json') ? 'hcl-json' : 'native';
}
function localsOf(files) {
    return new Map(files.flatMap((file) => {
        const tokens = ({ text }) => file.path.endsWith('.json') ? tokensOfJson(text) : tokensOf(text);
        const together = (0,recipe_block/* blocksOf */.SH)(file, 'locals').flatMap(({ attributes }) => attributes);
        const alone = (0,recipe_block/* blocksOf */.SH)(file, 'local').flatMap(({ labels: [name = ''], attributes }) => attributes.filter((attribute) => attribute.name === 'expression').map((attribute) => ({ ...attribute, name })));
        return [...together, ...alone].map((attribute) => [attribute.name, tokens(attribute)]);
    }));
}
/** A string in HCL's JSON syntax is the inside of one in its native syntax; other values are written alike in both. */
function tokensOfJson(text) {
    return tokensOf(text.replace(/\\\//g, '/'));
}
function pathsOfBlock(reader, block) {
    // What the file provisioner fetches from the guest, and what the build itself makes, are no inputs.
    const made = (0,recipe_block/* literalOf */.Zc)(block, 'direction') === 'download' || (0,recipe_block/* literalOf */.Zc)(block, 'generated') === true;
    // The sources of a build are blocks, not files.
    const named = (name) => PATH_ATTRIBUTES.has(name) && block.type !== 'build' && !made;
    const own = block.attributes.flatMap((attribute) => pathsOfAttribute(reader, attribute, named(attribute.name)));
    return [...own, ...block.blocks.flatMap((inner) => pathsOfBlock(reader, inner))];
}
function pathsOfAttribute(reader, attribute, isPath) {
    if (reader.kind !== 'native') {
        const node = (0,json_source/* readJson */.V)(attribute.text);
        return pathsOfJson(reader, node, isPath, attribute.line - 1);
    }
    const tokens = tokensOf(attribute.text);
    const found = [...(isPath ? pathsOf(tokens, reader.locals) : []), ...readPaths(tokens, reader.locals)];
    return found.map(({ pieces, line }) => ({
        pieces,
        isPath: true,
        text: attribute.text,
        file: reader.file,
        line: attribute.line + line - 1,
    }));
}
/** @param above the lines above the text that the node was read from */
function pathsOfJson(reader, node, isPath, above) {
    if (node.kind === 'string')
        return pathsOfJsonString(reader, node, isPath, above + node.line);
    if (node.kind === 'array')
        return node.items.flatMap((item) => pathsOfJson(reader, item, isPath, above));
    if (node.kind !== 'object')
        return [];
    return node.members.flatMap(({ key, value }) => [
        ...pathsOfJson(reader, key, isPath, above),
        ...pathsOfJson(reader, value, isPath || PATH_ATTRIBUTES.has(key.value), above),
    ]);
}
function pathsOfJsonString(reader, node, isPath, line) {
    const { parts } = reader.kind === 'legacy' ? (0,legacy_json/* readLegacyString */.h)(node) : (0,hcl_expression/* readTemplateText */.cJ)(node.value, node);
    const own = isPath ? [pathText(reader, template_paths_piecesOf(reader, parts), parts, line, true)] : [];
    if (reader.kind === 'legacy')
        return own;
    const read = parts.flatMap((part) => part.kind === 'text' ? [] : [...readPaths(tokensOf(part.expression), reader.locals)]);
    const [only] = parts;
    // A string that is nothing but one expression has its value, which may be a list.
    const paths = isPath && parts.length === 1 && only?.kind === 'interpolation'
        ? pathsOf(tokensOf(only.expression), reader.locals).map(({ pieces }) => pathText(reader, pieces, parts, line, true))
        : own;
    return [...paths, ...read.map(({ pieces }) => pathText(reader, pieces, parts, line, true))];
}
function pathText({ file }, pieces, parts, line, isPath) {
    const text = parts.map((part) => (part.kind === 'text' ? part.text : `{${part.expression}}`)).join('');
    return { pieces, isPath, text, file, line };
}
function template_paths_piecesOf({ kind, locals }, parts) {
    return kind === 'legacy' ? parts.map(legacyPiece) : piecesOfString({ parts }, locals);
}
function legacyPiece(part) {
    if (part.kind === 'text')
        return { kind: 'text', text: part.text };
    const expression = part.expression.replace(/^-|-$/g, '').trim();
    if (expression === 'template_dir')
        return { kind: 'root' };
    if (expression === 'pwd')
        return { kind: 'cwd' };
    const name = /^user\s+(?:`([^`]*)`|"([^"\\]*)")$/.exec(expression);
    return name === null ? { kind: 'unknown' } : { kind: 'variable', name: name[1] ?? name[2] ?? '' };
}

;// CONCATENATED MODULE: ./.build/recipe/shared-template.js









const BERKSHELF = ['Berksfile', 'Berksfile.lock'];
const LONGEST_SHOWN = 160;
/**
 * @param given the path of the template
 * @param cwd the working directory, a folder of the repository with links resolved
 * @param render what is done to its text before it is read
 */
async function readSharedTemplate(repository, defaults, given, cwd, render) {
    const { disk, root } = repository;
    const loaded = (0,loaded_template/* loadTemplate */.PM)(root, root, given, render);
    const template = loaded.model;
    const path = (0,external_node_path_.relative)(root, loaded.path).split(external_node_path_.sep).join('/');
    const folder = disk.kindOf(path) === 'folder' ? path : (0,recipe_disk/* parentOf */.gN)(path);
    const bases = { root: folder, cwd, defaultsOf: (around) => defaults.of(around, given) };
    const auto = template.kind === 'hcl2' ? (0,template_files/* templateFiles */.o)(disk.namesIn(folder)).varFiles.map((name) => (0,recipe_disk/* below */.Gz)(folder, name)) : [];
    const values = new Map(template.variables.flatMap(({ name, hasDefault, default: initial }) => hasDefault && initial.known ? [[name, knownValue(initial.value)]] : []));
    const autoTexts = [];
    for (const file of auto) {
        const held = await readVarValues(file, textOf(repository, file));
        for (const [name, value] of held.values)
            values.set(name, value);
        autoTexts.push(...held.texts);
    }
    const texts = pathTextsOf(template);
    const madeTexts = madeTextsOf(template);
    const isOpen = ({ pieces }) => pieces.some(({ kind }) => kind === 'variable');
    const closed = readingOf(repository, bases, texts.filter((text) => !isOpen(text)), () => undefined);
    const open = texts.filter(isOpen);
    const beside = [...new Set([folder, cwd])].flatMap((place) => BERKSHELF.map((name) => (0,recipe_disk/* below */.Gz)(place, name)));
    return {
        template,
        bases,
        always: [
            ...repository.find(given).flatMap(({ links }) => links),
            ...template.files.map((file) => file.path),
            ...auto,
            ...beside.filter((file) => disk.kindOf(file) !== undefined),
        ],
        named: [...closed.named, ...autoTexts.flatMap((text) => namedFiles(repository, bases, unmarked(text), false))],
        needed: closed.needed,
        madeTexts,
        open,
        variables: [
            ...new Set([...open, ...madeTexts].flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === 'variable' ? [piece.name] : [])))),
        ],
        unread: closed.unread,
        values,
        settled: new Map(),
        ofVarFiles: new Map(),
        ofTexts: new Map(),
    };
}
/** What the texts that hang on variables come to; the same values are looked up once. */
function settle(repository, shared, valueOf) {
    const key = JSON.stringify(shared.variables.map((name) => [valueOf(name) ?? null, valueOf(name) === undefined]));
    const known = shared.settled.get(key);
    if (known !== undefined)
        return known;
    const open = readingOf(repository, shared.bases, shared.open, valueOf);
    const needed = new Set([...shared.needed, ...open.needed]);
    const settled = {
        named: [...shared.named, ...open.named],
        unread: [...shared.unread, ...open.unread],
        made: new Set(madeFiles(repository, shared, valueOf).filter((path) => !needed.has(path))),
    };
    shared.settled.set(key, settled);
    return settled;
}
function madeFiles(repository, { bases, madeTexts }, valueOf) {
    return madeTexts
        .map(({ pieces }) => rendered(pieces, (name) => valueOf(name) ?? undefined))
        .filter(isWhole)
        .flatMap((rendering) => namedFiles(repository, bases, rendering, true));
}
function readingOf(repository, bases, texts, valueOf) {
    const named = new Set();
    const needed = new Set();
    const unread = new Map();
    for (const { pieces, isPath, text, file, line } of texts) {
        const rendering = rendered(pieces, (name) => valueOf(name) ?? undefined);
        for (const path of namedFiles(repository, bases, rendering, isPath)) {
            named.add(path);
            if (isPath)
                needed.add(path);
        }
        const [only] = pieces;
        // A list of paths: each of its texts counts by itself.
        const isList = pieces.length === 1 && only?.kind === 'variable' && valueOf(only.name) === null;
        if (!isPath || isWhole(rendering) || isList)
            continue;
        const oneLine = text.replace(/\s+/g, ' ');
        const shown = oneLine.length > LONGEST_SHOWN ? `${oneLine.slice(0, LONGEST_SHOWN)}…` : oneLine;
        unread.set(`${file}:${line}:${shown}`, { text: shown, file, line });
    }
    return { named: [...named], needed: [...needed], unread: [...unread.values()] };
}

;// CONCATENATED MODULE: ./.build/recipe/packer-inputs.js








const LOCKFILE = 'packer.lock.yml';
/** Reads each template and each file of variables once, however many legs share it. */
function createPackerReader(repository, digests, defaults) {
    const templates = new Map();
    const varFiles = new Map();
    return {
        inputsOf: async (work, plainText) => {
            const cwd = folderOf(repository, work['working-directory']);
            const key = JSON.stringify([cwd, work.template, work.substitutions]);
            const shared = await remembered(templates, key, () => readSharedTemplate(repository, defaults, work.template, cwd, renderingOf(work, plainText)));
            const files = await Promise.all(work['var-files'].map((given) => remembered(varFiles, given, () => readVarFile(repository, digests, given))));
            const own = new Map(Object.entries(work.vars).map(([name, pattern]) => [name, plainText(pattern)]));
            const valueOf = (name) => {
                if (Object.hasOwn(work['secret-vars'], name))
                    return undefined;
                if (own.has(name))
                    return own.get(name);
                const file = files.findLast(({ held }) => held.values.has(name));
                return file === undefined ? shared.values.get(name) : file.held.values.get(name);
            };
            const { named, unread, made } = settle(repository, shared, valueOf);
            const ofText = (text) => text === undefined ? [] : filesOfText(repository, shared, text);
            return {
                template: shared.template,
                folder: shared.bases.root,
                always: shared.always,
                named: [
                    named,
                    ...files.map((file) => remembered(shared.ofVarFiles, file, () => file.held.texts.flatMap(ofText))),
                    ...[...own.values()].map(ofText),
                ]
                    .map((list) => without(list, made))
                    .filter((list) => list.length > 0),
                unread,
                varFiles: files.map(({ path, content }) => ({ path, content })),
                lockfile: lockfileOf(repository, digests, shared.bases.root),
            };
        },
    };
}
/** The words with dollar signs filled in; what is known only when the leg is baked, as an expression of the template. */
function renderingOf({ template, substitutions }, plainText) {
    if (substitutions === null)
        return (text) => text;
    const late = template.endsWith('.hcl') ? '${late}' : '{{late}}';
    const { METADATA, NAME, IMAGE } = substitutions;
    const known = {
        METADATA: plainText(METADATA) ?? '',
        NAME: plainText(NAME) ?? late,
        IMAGE: plainText(IMAGE) ?? late,
    };
    return (text) => (0,dollar_template/* substitute */.V)(text, known);
}
/** What a value names. Most name nothing, and are not worth remembering. */
function filesOfText(repository, { bases, ofTexts }, text) {
    const known = ofTexts.get(text);
    if (known !== undefined)
        return known;
    const found = namedFiles(repository, bases, unmarked(text), false);
    if (found.length > 0)
        ofTexts.set(text, found);
    return found;
}
/** Where setup-packer looks: beside the template, else at the root. */
function lockfileOf({ disk }, digests, folder) {
    const path = [(0,recipe_disk/* below */.Gz)(folder, LOCKFILE), LOCKFILE].find((file) => disk.kindOf(file) === 'file');
    const digest = path === undefined ? undefined : digests.digestOf(path);
    if (digest instanceof Promise)
        throw new errors/* UserError */.yo(`${(0,inputs/* show */.WU)(path ?? '')} is too large for a lockfile.`);
    return digest === undefined ? null : `sha256:${digest.hash}`;
}
function folderOf(repository, given) {
    const [found] = repository.find(given);
    if (found?.kind === 'folder')
        return found.path;
    throw new errors/* UserError */.yo(`working-directory names ${(0,inputs/* show */.WU)(given)}, which is no folder of the repository.`);
}
/** The very same list where nothing is left out. */
function without(list, made) {
    return list.some((path) => made.has(path)) ? list.filter((path) => !made.has(path)) : list;
}
function remembered(memory, key, make) {
    const known = memory.get(key) ?? make();
    memory.set(key, known);
    return known;
}

;// CONCATENATED MODULE: ./.build/recipe/recipe-content.js


function packerContent({ arch, account }, work, inputs, files) {
    const { requiredPlugins, requiredVersions } = inputs.template;
    return {
        version: 1,
        files,
        arch,
        account,
        work: {
            builder: work.builder,
            template: work.template,
            'working-directory': work['working-directory'],
            only: asSet(work.only),
            except: asSet(work.except),
            vars: work.vars,
            substitutions: work.substitutions,
            'secret-vars': work['secret-vars'],
            'var-files': inputs.varFiles.map(({ path, content }) => ({ path, content })),
            arguments: work.arguments,
            ...(work['vars-in-environment'] ? { 'vars-in-environment': true } : {}),
            version: work.version,
            'required-versions': requiredVersions.map(({ constraint }) => constraint),
            plugins: requiredPlugins.map(({ name, source, version }) => ({ name, source, version })),
            lockfile: inputs.lockfile,
        },
    };
}
function dockerContent({ arch, account }, work, files) {
    const { builder, file, context, target, platform, args, labels, secrets } = work;
    return {
        version: 1,
        files,
        arch,
        account,
        work: {
            builder,
            file,
            context,
            target,
            platform,
            args,
            labels,
            secrets: asSet(secrets),
            arguments: work.arguments,
        },
    };
}
/** The parts of a leg's recipe by readable name, to tell later which of them changed. What is empty is not among them. */
function readableValues({ arch, account, work }, packer) {
    const values = [];
    const add = (name, value) => {
        if (value === null || (Array.isArray(value) && value.length === 0))
            return;
        values.push([name, shown(name, typeof value === 'string' ? value : (0,key_text/* keyText */.P)(value))]);
    };
    for (const [name, value] of Object.entries({ arch, account, ...work })) {
        if (MAPS.has(name))
            for (const [inner, one] of membersOf(value))
                add(`${name}.${inner}`, one);
        else if (!TOLD_APART.has(name))
            add(READABLE.get(name) ?? name, value);
    }
    const { varFiles = [], template } = packer ?? {};
    if (varFiles.length > 1)
        add('var-files', varFiles.map(({ path }) => path));
    for (const { path, content } of varFiles)
        add(`var-files.${path}`, content ?? 'none');
    add('template.required_version', template?.requiredVersions.map(({ constraint }) => constraint).join(', ') || null);
    for (const { source, version } of template?.requiredPlugins ?? [])
        add(`plugins.${source}`, version);
    return Object.fromEntries(values);
}
const READABLE = new Map([
    ['version', 'packer.version'],
    ['lockfile', 'packer.lock.yml'],
]);
const TOLD_APART = new Set(['var-files', 'required-versions', 'plugins']);
const MAPS = new Set(['vars', 'secret-vars', 'substitutions', 'args', 'labels']);
const recipe_content_LONGEST_SHOWN = 40;
const SECRET_NAME = /pass|secret|token|credential|private|key\b|auth|pwd/i;
/** The value itself where it is short and cannot be a secret; otherwise what tells it from another. */
function shown(name, value) {
    const isName = name.startsWith('secret-vars.') || name === 'secrets';
    if (value.length <= recipe_content_LONGEST_SHOWN && (isName || !SECRET_NAME.test(name)))
        return value;
    return (0,digest/* sha256 */.sc)(value).slice(0, 'sha256:'.length + 12);
}
function membersOf(value) {
    return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
function asSet(items) {
    return [...new Set(items)].sort();
}

// EXTERNAL MODULE: ./.build/recipe/repository.js + 1 modules
var recipe_repository = __webpack_require__(89488);
;// CONCATENATED MODULE: ./.build/recipe/recipe.js












/** Reads the repository once for all legs of a plan; files, templates and whole sets of files are shared between them. */
async function createRecipes(request) {
    const repository = await (0,recipe_repository/* readRepository */.N)(request.repository, request.environment);
    const digests = createFileDigests(repository.disk);
    const defaults = createDefaultFiles(repository, request);
    const room = {
        repository,
        digests,
        defaults,
        packer: createPackerReader(repository, digests, defaults),
        docker: createDockerReader(repository),
        sets: new Map(),
        lists: new WeakMap(),
        listsByFiles: new Map(),
    };
    return {
        recipeOf: async (definition, known) => {
            const work = filledWork(definition.work, known);
            return work.builder === 'packer'
                ? await packerRecipe(room, definition, work)
                : await dockerRecipe(room, definition, work);
        },
    };
}
async function packerRecipe(room, definition, work) {
    const inputs = await room.packer.inputsOf(work, plainText);
    const chosen = definition.inputs ?? [];
    const files = await setOf(room, ['packer', work.template, work['working-directory']], definition, {
        named: inputs.named,
        always: inputs.always,
        defaults: () => room.defaults.of(inputs.folder, work.template),
        linksMayLeave: false,
    });
    const content = packerContent(definition, work, inputs, files.digest);
    const { template } = inputs;
    return {
        recipe: (0,bake_key/* recipeDigest */.dF)(content),
        files,
        values: readableValues(content, inputs),
        unread: isChosen(chosen) ? [] : inputs.unread,
        builds: selected(template.builds, work).map(({ name, type }) => ({ name, type })),
        buildsKnown: template.buildsKnown,
        template,
    };
}
async function dockerRecipe(room, definition, work) {
    const inputs = room.docker.inputsOf(work, plainText);
    const files = await setOf(room, ['dockerfile', work.file, work.context], definition, {
        named: [inputs.named],
        always: inputs.always,
        defaults: () => room.defaults.of(inputs.context, work.file).filter((path) => !inputs.ignores(path)),
        linksMayLeave: true,
    });
    const content = dockerContent(definition, work, files.digest);
    return {
        recipe: (0,bake_key/* recipeDigest */.dF)(content),
        files,
        values: readableValues(content),
        unread: isChosen(definition.inputs ?? []) ? [] : inputs.unread,
        builds: [],
        buildsKnown: true,
        template: undefined,
    };
}
/** The same files of the same template are one set, read once and held once. */
async function setOf(room, of, { inputs, extras }, request) {
    const lists = request.named.map((list) => numberOf(room, list));
    const key = JSON.stringify([of, inputs, extras, lists]);
    const known = room.sets.get(key) ?? readSet(room, inputs ?? [], extras, request);
    room.sets.set(key, known);
    return await known;
}
/** Lists of the same files have the same number. Most are one list, which is known without a look at its files. */
function numberOf({ lists, listsByFiles }, list) {
    const known = lists.get(list);
    if (known !== undefined)
        return known;
    const files = JSON.stringify([...new Set(list)].sort());
    const number = listsByFiles.get(files) ?? listsByFiles.size;
    lists.set(list, number);
    listsByFiles.set(files, number);
    return number;
}
async function readSet({ repository, digests, defaults }, inputs, extras, { named, always, linksMayLeave, ...request }) {
    const { chosen, excludes } = readInputGlobs(repository, inputs);
    const more = extras.flatMap((extra) => repository.find(extra)).flatMap((found) => filesOf(repository, found, false));
    const paths = chosen ?? [
        ...request.defaults(),
        ...[...named.flat(), ...more].filter((path) => !defaults.isWritten(path)),
    ];
    return await readFileSet(repository, digests, { paths, excludes, always, linksMayLeave });
}
function isChosen(inputs) {
    return inputs.some((glob) => !glob.startsWith('!'));
}
/** A pattern as the text that it stands for; undefined where that is known only when the leg is baked. */
function plainText(pattern) {
    return (0,placeholder/* placeholdersOf */.iJ)(pattern).length === 0 ? (0,placeholder/* fill */.GS)(pattern, new Map()) : undefined;
}
/** As selectBuilds does it, which also refuses what matches nothing. */
function selected(builds, { only, except }) {
    const matches = (patterns, name) => patterns.some((pattern) => picomatch.isMatch(name, pattern, { bash: true, dot: true, nonegate: true, noextglob: true }));
    const chosen = only.flatMap((pattern) => plainText(pattern) ?? '*');
    const left = except.flatMap((pattern) => plainText(pattern) ?? []);
    return builds.filter(({ name }) => (chosen.length === 0 || matches(chosen, name)) && !matches(left, name));
}


/***/ }),

/***/ 89488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ readRepository)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/inputs.js
var inputs = __webpack_require__(28619);
// EXTERNAL MODULE: ./.build/recipe/disk.js
var recipe_disk = __webpack_require__(7580);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/environment.js
var core_environment = __webpack_require__(2513);
// EXTERNAL MODULE: ./.build/recipe/path-bytes.js
var path_bytes = __webpack_require__(772);
;// CONCATENATED MODULE: ./.build/recipe/git-index.js





/** Settings by which the configuration of a repository names programs that git runs. */
const HARMLESS = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'core.untrackedCache=false'];
/**
 * Reads git's index; executes nothing that the repository or its configuration names. What the machine's own
 * configuration says is heeded, as `safe.directory` stands there.
 * @param folder absolute
 */
async function readGitIndex(folder, environment) {
    const { exitCode, stdout, stderr } = await runGit([...HARMLESS, '--no-pager', 'ls-files', '--stage', '-z'], folder, (0,core_environment/* childEnvironment */.Qc)(environment, [], {
        LC_ALL: 'C',
        LANGUAGE: 'C',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_NO_LAZY_FETCH: '1',
        // A git that does not know this yet would fetch what is missing: by no protocol.
        GIT_ALLOW_PROTOCOL: 'none',
    }));
    // An object that is missing (a sparse index in a partial clone) is no failure to git: it lists what it has.
    if (exitCode !== 0 || /^(?:error|fatal): /m.test(stderr))
        throw refusal(folder, stderr);
    return entriesOf(stdout);
}
/** `<mode> <object> <stage>\t<path>` and a NUL byte; while a merge is not settled, a path has up to three entries. */
function entriesOf(listing) {
    const files = new Set();
    const submodules = new Set();
    for (let at = 0; at < listing.length;) {
        const end = listing.indexOf(0, at);
        const tab = listing.indexOf(0x09, at);
        if (end === -1 || tab === -1 || tab > end)
            throw new Error('git ls-files wrote a line of no known form.');
        const path = (0,path_bytes/* pathText */.L)(listing.subarray(tab + 1, end));
        if (listing.subarray(at, at + 7).toString('latin1') === '160000 ')
            submodules.add(path);
        else
            files.add(path);
        at = end + 1;
    }
    return { files: [...files], submodules: [...submodules] };
}
function refusal(folder, stderr) {
    const lines = stderr.trim().split('\n');
    const said = lines.find((line) => /^(?:error|fatal): /.test(line)) ?? lines[0] ?? '';
    if (stderr.includes('dubious ownership')) {
        return new errors/* UserError */.yo(`git does not trust ${folder}, since another user owns it, as in a job that runs in a container. ` +
            `Add a step: git config --global --add safe.directory ${JSON.stringify(folder)}`);
    }
    if (stderr.includes('not a git repository')) {
        return new errors/* UserError */.yo(`${folder} is no git repository, so nobody can tell which files are inputs of an image. ` +
            'Check it out with actions/checkout; an unpacked archive has no .git.');
    }
    return new errors/* UserError */.yo(`git cannot list the files of ${folder}: ${said}`);
}
async function runGit(args, cwd, environment) {
    const child = (0,external_node_child_process_.spawn)('git', [...args], { cwd, env: { ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = new Promise((resolve, reject) => {
        child.once('error', (error) => reject((0,errors/* codeOf */.$N)(error) === 'ENOENT' ? new errors/* UserError */.yo('git is not installed here, or not in PATH.') : error));
        child.once('close', (code) => resolve(code ?? 128));
    });
    const [stdout, stderr, exitCode] = await Promise.all([collect(child.stdout), collect(child.stderr), ended]);
    return { exitCode, stdout, stderr: stderr.toString('utf8') };
}
async function collect(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
}
/** The same with the files of its submodules; those that are not checked out stay submodules. */
async function readWholeIndex(folder, environment, isCheckedOut) {
    const index = await readGitIndex(folder, environment);
    const inner = await Promise.all(index.submodules.map(async (path) => {
        if (!isCheckedOut((0,external_node_path_.join)(folder, path)))
            return { files: [], submodules: [path] };
        const below = await readWholeIndex((0,external_node_path_.join)(folder, path), environment, isCheckedOut);
        const under = (one) => `${path}/${one}`;
        return { files: below.files.map(under), submodules: below.submodules.map(under) };
    }));
    return {
        files: [...index.files, ...inner.flatMap(({ files }) => files)],
        submodules: inner.flatMap(({ submodules }) => submodules),
    };
}

;// CONCATENATED MODULE: ./.build/recipe/repository.js





/** Deeper than any link of links; the kernel gives up at 40 as well. */
const MOST_LINKS = 40;
/** Steps of one path, with all its links and names in other letters. Only links made for it take more. */
const MOST_STEPS = 20_000;
/**
 * Reads what a repository tracks, with one call of git, and one more for each submodule.
 * Throws a UserError where that cannot be told.
 * @param folder absolute; the checkout, or a folder in one
 */
async function readRepository(folder, environment) {
    const root = (0,external_node_fs_.realpathSync)(folder);
    const disk = (0,recipe_disk/* createDisk */.w1)(root);
    const isCheckedOut = (path) => disk.kindOf(`${path.slice(root.length + 1)}/.git`) !== undefined;
    const index = await readWholeIndex(root, environment, isCheckedOut);
    if (index.files.length === 0) {
        throw new errors/* UserError */.yo(`git tracks no file in ${root}, so nobody can tell which files are inputs of an image. ` +
            'Check the repository out with actions/checkout, or add the files with git add.');
    }
    const submodules = new Set(index.submodules);
    const tracked = [...index.files, ...index.submodules].sort();
    return {
        root,
        disk,
        tracked,
        trackedIn: (path) => within(tracked, path),
        submoduleOf: (path) => submodules.size === 0 ? undefined : ancestors(path).find((ancestor) => submodules.has(ancestor)),
        find: (path) => find(disk, submodules, path),
    };
}
/** What a sorted list holds at or below a path: below it, all start with it and a slash, whose next character is 0. */
function within(sorted, path) {
    if (path === '')
        return sorted;
    const own = sorted[firstAt(sorted, path)] === path ? [path] : [];
    return [...own, ...sorted.slice(firstAt(sorted, `${path}/`), firstAt(sorted, `${path}0`))];
}
/** The place of the first item that is not before a text. */
function firstAt(sorted, text) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((sorted[middle] ?? '') < text)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** The path and every folder above it, but the root. */
function ancestors(path) {
    return path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
}
function find(disk, submodules, path) {
    const found = [];
    const ways = [{ at: '', rest: path.split('/'), links: [] }];
    let steps = 0;
    for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
        const { at, links } = way;
        steps += 1;
        if (steps > MOST_STEPS)
            throw new errors/* UserError */.yo(`${(0,inputs/* show */.WU)(path)} leads through more links than anybody can follow.`);
        const [step, ...rest] = way.rest;
        if (submodules.has(at))
            found.push({ kind: 'submodule', path: at, links });
        else if (step === undefined)
            found.push({ kind: realKind(disk, at), path: at, links });
        else if (step === '' || step === '.')
            ways.push({ at, rest, links });
        else if (step === '..') {
            // As the kernel does: up from where the links have led.
            if (at !== '')
                ways.push({ at: at.slice(0, Math.max(0, at.lastIndexOf('/'))), rest, links });
            else if (links.length > 0)
                found.push({ kind: 'outside', path: links.at(-1) ?? '', links });
        }
        else if (step !== '.git') {
            ways.push(...disk.namesLike(at, step).flatMap((name) => stepInto(disk, { at, rest, links }, name)));
        }
    }
    return found;
}
function stepInto(disk, { at, rest, links }, name) {
    const path = (0,recipe_disk/* below */.Gz)(at, name);
    if (disk.kindOf(path) !== 'link')
        return [{ at: path, rest, links }];
    const target = disk.linkTarget(path);
    const followed = [...links, path];
    if (followed.length > MOST_LINKS)
        return [];
    // An absolute one leads out of every other checkout, even where it happens to lead back into this one.
    if (target.startsWith('/'))
        return [{ at: '', rest: ['..'], links: followed }];
    return [{ at, rest: [...target.split('/'), ...rest], links: followed }];
}
function realKind(disk, path) {
    const kind = disk.kindOf(path);
    return kind === 'file' || kind === 'folder' ? kind : 'other';
}


/***/ })

};
