export const id = 4265;
export const ids = [4265];
export const modules = {

/***/ 34002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CE: () => (/* binding */ sha256HexOfFile),
/* harmony export */   Vq: () => (/* binding */ sha256OfFile),
/* harmony export */   fg: () => (/* binding */ sha256Hex),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);



/** `sha256:` and 64 hex digits. */
function sha256(data) {
    return `sha256:${sha256Hex(data)}`;
}
/** The same over a file, without holding it in memory. */
async function sha256OfFile(path) {
    return `sha256:${await sha256HexOfFile(path)}`;
}
/** The 64 hex digits alone, as lists of sums and lockfiles have them. */
function sha256Hex(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest('hex');
}
/** The same over a file, without holding it in memory. */
async function sha256HexOfFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path), hash);
    return hash.digest('hex');
}


/***/ }),

/***/ 36268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   aY: () => (/* binding */ foldedBlock),
/* harmony export */   mW: () => (/* binding */ fitSummary),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zW: () => (/* binding */ fencedBlock)
/* harmony export */ });
/** The runner uploads no summary over 1 MiB (CreateStepSummaryCommand); we stay below it and say so. */
const LONGEST_SUMMARY = 900 * 1024;
/** Text of a stranger inside a Markdown table or sentence: shown as written, never as markup. */
function escapeMarkdown(text) {
    return text
        .replace(/[\r\n]+/g, ' ')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/([\\`*_{}[\]()#+!|~@])/g, '\\$1');
}
/** Text of a stranger as inline code. A backtick inside cannot end it. */
function codeSpan(text) {
    const flat = text.replace(/[\r\n]+/g, ' ').replace(/\|/g, '\\|');
    const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    const pad = flat.startsWith('`') || flat.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${flat}${pad}${fence}`;
}
/** Text of a stranger as a block, folded behind a title. */
function foldedBlock(title, text) {
    return `<details><summary>${escapeHtml(title)}</summary>\n\n${fencedBlock(text)}\n\n</details>\n`;
}
/** Text of a stranger as a block. */
function fencedBlock(text) {
    const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${text}\n${fence}`;
}
/** Cells must be Markdown already. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
function fitSummary(markdown) {
    if (Buffer.byteLength(markdown) <= LONGEST_SUMMARY)
        return markdown;
    const cut = Buffer.from(markdown).subarray(0, LONGEST_SUMMARY).toString().replace(/�$/, '');
    return `${cut}\n\n_This summary was cut at 900 KiB; the record and the log hold the rest._\n`;
}
function escapeHtml(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}


/***/ }),

/***/ 97106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ utcOf)
/* harmony export */ });
/**
 * A time as a provider tells it, as a record holds it: UTC, in milliseconds. docker tells nanoseconds and an offset.
 * `null`: it is no time.
 */
function utcOf(text) {
    const time = Date.parse(text.replace(/(\.\d{3})\d+/, '$1'));
    return Number.isFinite(time) ? new Date(time).toISOString() : null;
}


/***/ }),

/***/ 92974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Er: () => (/* binding */ publishedArtifactName),
/* harmony export */   Jj: () => (/* binding */ imageArtifactName),
/* harmony export */   N8: () => (/* binding */ recordArtifactName),
/* harmony export */   P3: () => (/* binding */ journalArtifactName),
/* harmony export */   V$: () => (/* binding */ debugLogArtifactName),
/* harmony export */   fA: () => (/* binding */ publishReportArtifactName),
/* harmony export */   gc: () => (/* binding */ leftoversArtifactName),
/* harmony export */   hO: () => (/* binding */ checkArtifactPrefix),
/* harmony export */   m5: () => (/* binding */ reportArtifactName),
/* harmony export */   nU: () => (/* binding */ planArtifactName),
/* harmony export */   o5: () => (/* binding */ parseRecordArtifactName)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

const RECORD = /^(.+)-(bake|verify|publish)-a([1-9]\d{0,8})$/s;
/** Between jobs a record is an artifact of this name; readers take the highest attempt, then the latest stage. */
function recordArtifactName(prefix, slug, stage, attempt) {
    return `${prefix}-${slug}-${stage}-a${attempt}`;
}
/**
 * A record's artifact by its name; undefined for any other one. A prefix that begins like another, as `images` and
 * `images-web` do, takes the other's records for its own: which leg it is, only the record itself can say.
 */
function parseRecordArtifactName(prefix, name) {
    if (!name.startsWith(`${prefix}-`))
        return undefined;
    const [, slug, stage, attempt] = RECORD.exec(name.slice(prefix.length + 1)) ?? [];
    if (slug === undefined || (stage !== 'bake' && stage !== 'verify' && stage !== 'publish'))
        return undefined;
    return { slug, stage, attempt: Number(attempt) };
}
function leftoversArtifactName(prefix, slug, attempt) {
    return `${prefix}-${slug}-leftovers-a${attempt}`;
}
function debugLogArtifactName(prefix, slug, attempt) {
    return `${prefix}-${slug}-debug-log-a${attempt}`;
}
/** The plan's artifact; no record's name ends like it. */
function planArtifactName(prefix, attempt) {
    return `${prefix}-plan-a${attempt}`;
}
/**
 * An image that goes to other jobs as an archive; no record's name ends like it.
 *
 * @param number counts from 1, where a leg has several images
 */
function imageArtifactName(prefix, slug, attempt, number) {
    return `${prefix}-${slug}-image${number === undefined ? '' : `-${number}`}-a${attempt}`;
}
/** What publishing did, call by call; no record's name ends like it. */
function journalArtifactName(prefix, attempt) {
    return `${prefix}-publish-journal-a${attempt}`;
}
/** The files that publishing wrote; no record's name ends like it. */
function publishedArtifactName(prefix, attempt) {
    return `${prefix}-published-a${attempt}`;
}
/** The report of the run, which is no archive: its name is that of the file. No record's name ends like it. */
function reportArtifactName(prefix, attempt) {
    return `${prefix}-report-a${attempt}.html`;
}
/** The report of the run that was made when its images had been published; the one of before stays beside it. */
function publishReportArtifactName(prefix, attempt) {
    return `${prefix}-publish-report-a${attempt}.html`;
}
/** Throws a UserError for a prefix that no artifact's name could begin with. */
function checkArtifactPrefix(prefix) {
    if (/^[A-Za-z0-9][\w.-]{0,60}$/.test(prefix))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Input "artifact-prefix" must be letters, digits, dots, hyphens and underscores, at most 61.');
}


/***/ }),

/***/ 52910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isInfrastructure),
/* harmony export */   b: () => (/* binding */ providerTrouble)
/* harmony export */ });
/** What providers, registries and networks say, whichever builder passes it on. What says more comes first. */
const SIGNS = [
    [
        'credentials',
        /ExpiredToken|RequestExpired|InvalidClientTokenId|UnrecognizedClientException|AuthFailure|SignatureDoesNotMatch|NoCredentialProviders|no valid credential|UnauthorizedOperation|AccessDenied|not authorized to perform|No AWS credentials|failed to refresh cached credentials|unauthorized: authentication required|denied: requested access/i,
    ],
    [
        'capacity',
        /InsufficientInstanceCapacity|InstanceLimitExceeded|VcpuLimitExceeded|MaxSpotInstanceCountExceeded|InsufficientHostCapacity|ResourceLimitExceeded|SnapshotLimitExceeded|no space left on device|QuotaExceeded/i,
    ],
    ['throttled', /RequestLimitExceeded|Throttling|TooManyRequests|\b429 Too Many|toomanyrequests|SlowDown|rate limit/i],
    [
        'network',
        /connection reset by peer|connection refused|i\/o timeout|TLS handshake timeout|no such host|network is unreachable|Temporary failure (?:in name resolution|resolving)|Could not resolve host|dial tcp|EOF occurred in violation|Timeout waiting for SSH|Timeout waiting for WinRM|503 Service Unavailable|502 Bad Gateway/i,
    ],
];
/** The trouble with a provider that a text tells of; `undefined` when it tells of none. */
function providerTrouble(text) {
    return SIGNS.find(([, sign]) => sign.test(text))?.[0];
}
/** Trouble that passes by itself: the same bake may go through a minute later. */
function isInfrastructure(failure) {
    return failure === 'capacity' || failure === 'throttled' || failure === 'network';
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

/***/ 49537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ DIRTY),
/* harmony export */   l: () => (/* binding */ lateValues)
/* harmony export */ });
/** What is appended to all that names a commit, where the image is of other files than the commit has. */
const DIRTY = '-dirty';
/** What placeholders stand for that are known only now. Times are UTC: `20260131235959`, `20260131`. */
function lateValues(run, now, { key, version, isDirty = false, }) {
    const time = now.toISOString().replace(/\D/g, '').slice(0, 14);
    const ref = run.ref.replace(/^refs\/(?:heads|tags|pull)\//, '');
    const tag = /^refs\/tags\/v?(.+)$/.exec(run.ref)?.[1];
    const mark = isDirty ? DIRTY : '';
    return new Map([
        ['version', `${version ?? tag ?? (run.commit === '' ? '0.0.0' : run.commit.slice(0, 7))}${mark}`],
        ['key8', key === null ? 'unkeyed' : key.slice(key.indexOf('-') + 1).slice(0, 8)],
        ['git.sha', `${run.commit}${mark}`],
        ['git.short', `${run.commit.slice(0, 7)}${mark}`],
        ['git.ref', `${ref}${mark}`],
        ['run.id', run.id],
        ['run.attempt', String(run.attempt)],
        ['run.url', run.url],
        ['timestamp', time],
        ['date', time.slice(0, 8)],
    ]);
}


/***/ }),

/***/ 25101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ record)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./.build/image/definition.js
var definition = __webpack_require__(95907);
// EXTERNAL MODULE: ./.build/image/leftover.js
var leftover = __webpack_require__(79825);
// EXTERNAL MODULE: ./.build/image/leg.js
var leg = __webpack_require__(44296);
;// CONCATENATED MODULE: ./.build/image/publication.js

/** One place where an image was made available, and what that took. */
const publication = schemas/* object */.Ikc({
    target: schemas/* string */.YjP(),
    kind: schemas/* enum */.k5n(['oci', 'aws', 'files']),
    region: schemas/* string */.YjP().nullable(),
    id: schemas/* string */.YjP().nullable(),
    digest: schemas/* string */.YjP().nullable(),
    ref: schemas/* string */.YjP().nullable(),
    status: schemas/* enum */.k5n(['created', 'adopted', 'unchanged', 'updated', 'skipped', 'failed']),
});

;// CONCATENATED MODULE: ./.build/image/verification.js

const count = schemas/* number */.aig().int().nonnegative();
/** A test that failed. */
const failedTest = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    instances: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Those on which it failed.'),
    file: schemas/* string */.YjP().nullable().describe('Relative to the repository; null where no file of it is named.'),
    line: schemas/* number */.aig().int().positive().nullable(),
    message: schemas/* string */.YjP(),
});
/** A phase that failed: of Test Kitchen one of create, converge, verify and destroy, of a script the run of it. */
const failedPhase = schemas/* object */.Ikc({
    instance: schemas/* string */.YjP(),
    phase: schemas/* string */.YjP(),
    class: schemas/* string */.YjP(),
    message: schemas/* string */.YjP().describe('The line that says most, and below it all that was said.'),
});
/** What testing an image came to. */
const verification = schemas/* object */.Ikc({
    engine: schemas/* enum */.k5n(['kitchen', 'script']),
    gate: schemas/* enum */.k5n(['pass', 'block']).describe('Whether publishing may go on.'),
    conclusion: schemas/* enum */.k5n(['success', 'failure', 'cancelled', 'no-tests', 'skipped']),
    image: schemas/* string */.YjP().describe('The image id or config digest that was tested.'),
    'image-verified': schemas/* boolean */.zMY().describe('Whether the provider confirmed that the instances ran this very image.'),
    instances: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        phases: schemas/* array */.YOg(schemas/* unknown */.L5J()),
        total: count,
        passed: count,
        failed: count,
        errored: count,
        skipped: count,
    })),
    failures: schemas/* array */.YOg(failedTest)
        .optional()
        .describe('The first of the tests that failed, with what they said; absent where none did.'),
    'failed-phases': schemas/* array */.YOg(failedPhase)
        .optional()
        .describe('Phases that failed, but for tests that are among the failures; absent where none did.'),
    tools: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    at: iso/* datetime */.w$(),
});

;// CONCATENATED MODULE: ./.build/image/record.js






const failureClasses = [
    'config',
    'validation',
    'credentials',
    'capacity',
    'throttled',
    'network',
    'provisioner',
    'post-processor',
    'cancelled',
    'unknown',
];
const failureClass = schemas/* enum */.k5n(failureClasses);
const bakeStatuses = ['baked', 'reused', 'blocked', 'failed', 'cancelled'];
const digest = schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/);
const time = iso/* datetime */.w$();
const dockerTools = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(['buildx', 'buildkit', 'classic'])
        .describe('What built: BuildKit by a plugin or inside the client, or neither.'),
    client: schemas/* string */.YjP(),
    server: schemas/* string */.YjP(),
    buildx: schemas/* string */.YjP().nullable(),
})
    .describe('What built a Dockerfile.');
/** One image that a bake made. A leg has several when its template has several builds or regions. */
const bakedImage = schemas/* object */.Ikc({
    build: schemas/* string */.YjP().describe("The build's name in the template."),
    'builder-id': schemas/* string */.YjP().describe('What Packer calls the kind of artifact.'),
    provider: schemas/* string */.YjP().describe('aws, docker, file, …'),
    account: schemas/* string */.YjP().nullable(),
    region: schemas/* string */.YjP().describe('The region, or local.'),
    id: schemas/* string */.YjP().min(1),
    created: time.nullable(),
    digests: schemas/* record */.g1P(schemas/* string */.YjP(), digest),
    tags: schemas/* array */.YOg(schemas/* string */.YjP()),
    files: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), size: schemas/* number */.aig().int().nonnegative(), sha256: digest })),
    handoff: schemas/* object */.Ikc({ kind: schemas/* enum */.k5n(['archive', 'registry']), artifact: schemas/* string */.YjP().nullable(), ref: schemas/* string */.YjP().nullable() })
        .nullable(),
});
const stageStatuses = ['pending', 'running', 'failed', 'complete', 'skipped'];
const stage = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    status: schemas/* enum */.k5n(stageStatuses),
    start: time.nullable(),
    end: time.nullable(),
});
/** What a post-processor left elsewhere than where the image itself is kept. */
const recordArtifact = schemas/* object */.Ikc({
    build: schemas/* string */.YjP(),
    by: schemas/* string */.YjP().describe('The type of the post-processor.'),
    kind: schemas/* enum */.k5n(['name', 'file']),
    at: schemas/* string */.YjP().describe('A name of a container image, or a path relative to the working directory.'),
    digest: digest.nullable().describe('The config digest of the image, or the digest of the file.'),
});
/** One JSON per leg and stage; each names the digest of the one before it. */
const record = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz('bakehouse/record/1'),
    stage: schemas/* enum */.k5n(['bake', 'verify', 'publish']),
    leg: schemas/* string */.YjP(),
    image: schemas/* string */.YjP(),
    layer: leg/* layer */.qd,
    axes: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    name: schemas/* string */.YjP(),
    key: schemas/* string */.YjP().nullable(),
    recipe: schemas/* string */.YjP().nullable(),
    status: schemas/* enum */.k5n(bakeStatuses),
    builder: schemas/* enum */.k5n(['packer', 'dockerfile']),
    images: schemas/* array */.YOg(bakedImage),
    artifacts: schemas/* array */.YOg(recordArtifact)
        .optional()
        .describe('What post-processors left elsewhere, as far as that can be told.'),
    parent: schemas/* object */.Ikc({ leg: schemas/* string */.YjP().nullable(), key: schemas/* string */.YjP().nullable(), id: schemas/* string */.YjP() }).nullable(),
    sources: schemas/* array */.YOg(definition/* resolvedSource */.WC),
    git: schemas/* object */.Ikc({
        repository: schemas/* string */.YjP(),
        commit: schemas/* string */.YjP(),
        ref: schemas/* string */.YjP(),
        template: schemas/* string */.YjP(),
        dirty: schemas/* array */.YOg(schemas/* string */.YjP())
            .optional()
            .describe('Files of its key that differed from the commit before the bake; absent where none did.'),
    }),
    tools: schemas/* object */.Ikc({
        packer: schemas/* string */.YjP().nullable(),
        plugins: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
        docker: dockerTools.optional(),
    }),
    run: schemas/* object */.Ikc({ url: schemas/* string */.YjP(), id: schemas/* string */.YjP(), attempt: schemas/* number */.aig().int().positive() }),
    'baked-in': schemas/* string */.YjP(),
    previous: digest.nullable(),
    variables: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Names of the variables that were set; never their values.'),
    stages: schemas/* array */.YOg(stage),
    leftovers: schemas/* array */.YOg(leftover/* leftover */.wm),
    failure: schemas/* object */.Ikc({ class: failureClass, message: schemas/* string */.YjP() }).nullable(),
    verification: verification.nullable(),
    publications: schemas/* array */.YOg(publication),
});


/***/ }),

/***/ 73222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   jI: () => (/* binding */ byAge),
/* harmony export */   s6: () => (/* binding */ chooseImages),
/* harmony export */   zd: () => (/* binding */ isMarkedVerified)
/* harmony export */ });
/* harmony import */ var _core_utc_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97106);
/* harmony import */ var _image_reuse_from_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74765);
/* harmony import */ var _image_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41421);



/**
 * Of all own images that carry a key, those of the newest bake that is whole: every image of its set is there, in its
 * region, available and not deprecated. Images of two bakes are never mixed.
 * @param now ms since the epoch; an image deprecated by then does not count
 * @param refs whose images are taken; those of others are as if they were not there
 */
function chooseImages(candidates, now, refs = { own: '' }) {
    const bakes = new Map();
    const ailing = [];
    for (const candidate of candidates.toSorted(byAge)) {
        const ailment = ailmentOf(candidate, now, refs);
        if (ailment !== undefined) {
            ailing.push(ailment);
            continue;
        }
        const text = tagOf(candidate.image, _image_set_js__WEBPACK_IMPORTED_MODULE_1__/* .IMAGES_TAG */ .AR) ?? '';
        const set = (0,_image_set_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageSet */ .zw)(text);
        const place = (0,_image_set_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(tagOf(candidate.image, _image_set_js__WEBPACK_IMPORTED_MODULE_1__/* .BUILD_TAG */ .cJ) ?? '', candidate.region);
        if (set === undefined) {
            ailing.push(`${candidate.image.ImageId ?? 'an image'} in ${candidate.region} does not tell what was baked with it`);
            continue;
        }
        // A copy that somebody made elsewhere carries the tags, but is no part of the bake.
        if (set.kind === 'places' && !set.places.has(place))
            continue;
        const name = JSON.stringify([text, tagOf(candidate.image, _image_set_js__WEBPACK_IMPORTED_MODULE_1__/* .RUN_TAG */ .R2) ?? '']);
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
function ailmentOf({ region, image }, now, refs) {
    const where = `${image.ImageId ?? 'an image'} in ${region}`;
    const ref = tagOf(image, _image_set_js__WEBPACK_IMPORTED_MODULE_1__/* .REF_TAG */ .H5) ?? '';
    if (!(0,_image_reuse_from_js__WEBPACK_IMPORTED_MODULE_0__/* .takesRef */ .W4)(refs, ref))
        return (0,_image_reuse_from_js__WEBPACK_IMPORTED_MODULE_0__/* .notTaken */ .h4)(refs, where, ref);
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
            build: tagOf(image, _image_set_js__WEBPACK_IMPORTED_MODULE_1__/* .BUILD_TAG */ .cJ) ?? null,
            provider: 'aws',
            account: image.OwnerId ?? null,
            region,
            id: placed.image.ImageId,
            created: (0,_core_utc_js__WEBPACK_IMPORTED_MODULE_2__/* .utcOf */ .y)(image.CreationDate ?? ''),
            digests: {},
            tags: [],
            files: [],
            verified: isMarkedVerified(image),
            runId: tagOf(image, _image_set_js__WEBPACK_IMPORTED_MODULE_1__/* .RUN_TAG */ .R2) ?? null,
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
    return /^(?:\d+|local|true)$/.test(tagOf(image, _image_set_js__WEBPACK_IMPORTED_MODULE_1__/* .VERIFIED_TAG */ .mv) ?? '');
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
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82758);





/**
 * The account that the credentials at hand belong to, by one call.
 * @param settings of the client, over the standard chain and endpoint variables
 */
async function callerAccount(region, settings = {}, limits = {}) {
    const { sdk, client } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_4__/* .openSts */ .$)(region, settings, limits);
    try {
        const identity = await client.send(new sdk.GetCallerIdentityCommand({}));
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


/***/ })

};
