export const id = 226;
export const ids = [226];
export const modules = {

/***/ 31217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ byUnits),
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/**
 * A value as JSON that is the same text wherever it is made: members sorted by their UTF-16 units (not by a locale),
 * no blanks, nulls written, members without a value left out. Takes what JSON.stringify takes, but no toJSON.
 */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value) ?? 'null';
    // Most of the time of a plan of thousands of legs goes by in here.
    const members = [];
    for (const name of Object.keys(value).sort()) {
        const member = Reflect.get(value, name);
        if (member !== undefined)
            members.push(`${JSON.stringify(name)}:${canonicalJson(member)}`);
    }
    return `{${members.join(',')}}`;
}
/** The order of two texts on every machine alike. */
function byUnits(a, b) {
    return a < b ? -1 : Number(a > b);
}


/***/ }),

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

/***/ 8071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ groupedBy)
/* harmony export */ });
/** The items by what `keyOf` says of each, in their order: Map.groupBy, which Node 20 does not have. */
function groupedBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
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

/***/ 92974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Er: () => (/* binding */ publishedArtifactName),
/* harmony export */   Jj: () => (/* binding */ imageArtifactName),
/* harmony export */   N8: () => (/* binding */ recordArtifactName),
/* harmony export */   P3: () => (/* binding */ journalArtifactName),
/* harmony export */   V$: () => (/* binding */ debugLogArtifactName),
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

/***/ 33554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c4: () => (/* binding */ findRecordFiles),
/* harmony export */   m7: () => (/* binding */ readRecordFile),
/* harmony export */   w9: () => (/* binding */ plannedRecord)
/* harmony export */ });
/* unused harmony export renderRecord */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_bounded_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47052);
/* harmony import */ var _core_canonical_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31217);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34002);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8005);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28619);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25101);








/** A record of a bake over many regions has some kilobytes. */
const MOST_RECORD_BYTES = 1024 * 1024;
const MOST_ENTRIES = 50_000;
const MOST_DEPTH = 4;
const RECORD_FILE = /^(?:.*[.-])?record\.json$/;
/** The text of a record that is not written by the stage itself but made from what its image says. */
function renderRecord(record) {
    return `${(0,_core_canonical_json_js__WEBPACK_IMPORTED_MODULE_7__/* .canonicalJson */ .d)(record)}\n`;
}
/** A record of plan.json. Its digest is that of `renderRecord`, which is also the text of its file beside plan.json. */
function plannedRecord(record) {
    return { record, digest: (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(renderRecord(record)), from: 'the plan', attempt: 0 };
}
/** A record's file, read strictly. Throws a UserError. */
function readRecordFile(path, from = path) {
    const what = `The record ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .show */ .WU)(from)}`;
    const bytes = (0,_core_bounded_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readBounded */ .C)(what, path, MOST_RECORD_BYTES);
    const parsed = _record_js__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g.safeParse((0,_core_bounded_file_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .q)(what, bytes));
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.map(String).join('.')}: `;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${what} is not valid: ${`${where}${issue?.message ?? ''}`.slice(0, 300)}.`);
    }
    return { record: parsed.data, digest: (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(bytes), from, attempt: parsed.data.run.attempt };
}
/**
 * The record files among paths of files and folders, in a stable order. A file is taken by any name; in folders, some
 * levels deep, those called record.json or ending in .record.json or -record.json. Links are not followed.
 */
function findRecordFiles(paths) {
    const found = new Set();
    let entries = 0;
    const walk = (folder, depth) => {
        const inside = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true }).sort((a, b) => (0,_core_canonical_json_js__WEBPACK_IMPORTED_MODULE_7__/* .byUnits */ .N)(a.name, b.name));
        entries += inside.length;
        if (entries > MOST_ENTRIES) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`Input "records" leads to more than ${MOST_ENTRIES} files (at ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .show */ .WU)(folder)}); name the folder of the records itself.`);
        }
        for (const entry of inside) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
            if (entry.isDirectory() && depth < MOST_DEPTH)
                walk(path, depth + 1);
            else if (entry.isFile() && RECORD_FILE.test(entry.name))
                found.add(path);
        }
    };
    for (const path of paths) {
        if (isFolder(path))
            walk(path, 0);
        else
            found.add(path);
    }
    return [...found];
}
function isFolder(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory();
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) === 'ENOENT'
            ? `Input "records" names ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .show */ .WU)(path)}, which does not exist.`
            : `Input "records" names ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .show */ .WU)(path)}, which cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) ?? String(error)}).`);
    }
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

/***/ 82758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ openSts),
/* harmony export */   $F: () => (/* binding */ openEc2),
/* harmony export */   su: () => (/* binding */ openSsm)
/* harmony export */ });
/** Throttling is waited out for minutes; an endpoint that accepts and stays silent costs no more than this. */
const CALL_MS = 120_000;
const TRIES = 6;
/** Without these the SDK waits for an answer as long as it takes. */
const CONNECTION_MS = 10_000;
const REQUEST_MS = 60_000;
/** The one client of EC2 in a region: standard credential chain and endpoint variables, with limits. Loads the SDK. */
async function openEc2(region, settings = {}, limits = {}) {
    const sdk = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(5193)]).then(__webpack_require__.t.bind(__webpack_require__, 35193, 19));
    const client = new sdk.EC2Client({ ...configOf(region, limits), ...settings });
    return { sdk, client: limited(client, `EC2 in ${region}`, limits) };
}
/** The one client of Parameter Store in a region. */
async function openSsm(region, settings = {}, limits = {}) {
    const sdk = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(4736)]).then(__webpack_require__.t.bind(__webpack_require__, 34736, 19));
    const client = new sdk.SSMClient({ ...configOf(region, limits), ...settings });
    return { sdk, client: limited(client, `SSM in ${region}`, limits) };
}
/** The one client of STS. */
async function openSts(region, settings = {}, limits = {}) {
    const sdk = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(1695)]).then(__webpack_require__.t.bind(__webpack_require__, 71695, 19));
    const client = new sdk.STSClient({ ...configOf(region, limits), ...settings });
    return { sdk, client: limited(client, `STS in ${region}`, limits) };
}
function configOf(region, { callMs = CALL_MS, tries = TRIES }) {
    return {
        region,
        maxAttempts: tries,
        retryMode: 'adaptive',
        requestHandler: {
            connectionTimeout: Math.min(CONNECTION_MS, callMs),
            requestTimeout: Math.min(REQUEST_MS, callMs),
            throwOnRequestTimeout: true,
        },
    };
}
/** Bounds each call as a whole, pauses between its tries included, which the SDK's own limits do not. */
function limited(client, whom, { signal, callMs = CALL_MS }) {
    client.middlewareStack.add((next) => async (given) => within(next(given), whom, callMs, signal), {
        step: 'initialize',
        priority: 'high',
        name: 'bakehouseLimits',
    });
    // Nothing is tried again after the end.
    client.middlewareStack.add((next) => async (given) => {
        if (signal?.aborted === true)
            throw tooLate(whom);
        return next(given);
    }, { step: 'deserialize', priority: 'low', name: 'bakehouseEnd' });
    signal?.addEventListener('abort', () => client.destroy(), { once: true });
    return client;
}
async function within(answer, whom, ms, signal) {
    let timer;
    let stop;
    const end = new Promise((_, reject) => {
        timer = setTimeout(() => reject(timeout(`${whom} did not answer within ${Math.round(ms / 1000)} s`)), ms);
        stop = () => reject(tooLate(whom));
        if (signal?.aborted === true)
            stop();
        signal?.addEventListener('abort', stop, { once: true });
    });
    try {
        return await Promise.race([answer, end]);
    }
    finally {
        clearTimeout(timer);
        if (stop !== undefined)
            signal?.removeEventListener('abort', stop);
        // Whichever comes second is heard by nobody.
        answer.catch(() => { });
        end.catch(() => { });
    }
}
function tooLate(whom) {
    return timeout(`${whom} had not answered when the time was over`);
}
/** Named as the SDK names its own. */
function timeout(message) {
    const error = new Error(message);
    error.name = 'TimeoutError';
    return error;
}


/***/ })

};
