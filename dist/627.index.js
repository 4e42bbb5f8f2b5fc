export const id = 627;
export const ids = [627];
export const modules = {

/***/ 81939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   schemaText: () => (/* binding */ schemaText)
/* harmony export */ });
/* unused harmony export schemaOf */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(98439);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2503);
/* harmony import */ var _image_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79177);
/* harmony import */ var _image_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25101);
/* harmony import */ var _packer_install_lockfile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12252);
/* harmony import */ var _pipeline_response_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13750);
/* harmony import */ var _plan_manifest_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91303);
/* harmony import */ var _plan_request_build_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53194);
/* harmony import */ var _publish_files_image_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71825);
/* harmony import */ var _publish_journal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84397);
/* harmony import */ var _publish_targets_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(54276);










const formats = {
    'build-request': { type: _plan_request_build_request_js__WEBPACK_IMPORTED_MODULE_5__/* .buildRequest */ .m, io: 'input' },
    'build-response': { type: _pipeline_response_js__WEBPACK_IMPORTED_MODULE_3__/* .buildResponse */ .yS, io: 'output' },
    'image-manifest': { type: _publish_files_image_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .imageManifest */ .B, io: 'output' },
    lockfile: { type: _packer_install_lockfile_js__WEBPACK_IMPORTED_MODULE_2__/* .lockfile */ .gX, io: 'output' },
    manifest: { type: (0,_plan_manifest_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestWith */ .Q)(_publish_targets_js__WEBPACK_IMPORTED_MODULE_8__/* .target */ .aC), io: 'input' },
    plan: { type: _image_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .plan */ .e, io: 'output' },
    'publish-journal': { type: _publish_journal_js__WEBPACK_IMPORTED_MODULE_7__/* .publishJournal */ .Di, io: 'output' },
    record: { type: _image_record_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g, io: 'output' },
};
const keepAsItIs = () => undefined;
/** The schema of a format, as JSON Schema 2020-12. */
function schemaOf(name) {
    const { type, io } = formats[name];
    return zod__WEBPACK_IMPORTED_MODULE_9__/* .toJSONSchema */ .bl(type, {
        target: 'draft-2020-12',
        io,
        override: io === 'input' ? takeScalars : keepAsItIs,
    });
}
/** Where a text is wanted, a plain scalar of YAML is the text that stands there: `1.10` and `yes` need no quotes. */
const takeScalars = ({ zodSchema, jsonSchema, path }) => {
    if (!(zodSchema instanceof zod__WEBPACK_IMPORTED_MODULE_10__/* .ZodString */ .NDH) || path.at(-1) === 'propertyNames')
        return;
    // JSON Schema knows lists of types; zod's type of it does not.
    Object.assign(jsonSchema, { type: ['string', 'number', 'boolean'] });
};
/** The text of `schema/<name>.schema.json`. */
function schemaText(name) {
    return `${JSON.stringify({ title: `Bakehouse ${name}`, ...schemaOf(name) }, null, 2)}\n`;
}


/***/ }),

/***/ 79825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ leftoverWarnings),
/* harmony export */   h1: () => (/* binding */ listLeftovers),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   oL: () => (/* binding */ countLeftovers),
/* harmony export */   sc: () => (/* binding */ tellAsFound),
/* harmony export */   tL: () => (/* binding */ describeLeftover),
/* harmony export */   ub: () => (/* binding */ sweepPart),
/* harmony export */   wm: () => (/* binding */ leftover)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94850);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);



/** Something a run left behind, or might have: what, where, and how to remove it. */
const leftover = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('container, instance, key-pair, security-group, volume, image, snapshot, file, process, …'),
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    region: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    state: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['removed', 'left', 'unchecked'])
        .describe('left: not provably ours, or it could not be removed. unchecked: nobody asked whether it is there, or nobody was answered.'),
    reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    command: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe('What removes it by hand.'),
});
/** A provider that does not answer leaves a line with the command to look for oneself, not an error. */
async function listLeftovers(what, command, found) {
    try {
        return await found;
    }
    catch (error) {
        const reason = `could not be looked for: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`;
        return [{ kind: 'unknown', id: what, region: null, state: 'left', reason, command }];
    }
}
/** Everything that somebody has to look at. */
function isOpen({ state }) {
    return state !== 'removed';
}
/** The command of what nobody looked for shows it where it may hold others' things, and removes it else. */
const REMOVES = /(?:^| )(?:delete|delete-[a-z-]+|rm|terminate-[a-z-]+|deregister-[a-z-]+)(?: |$)/;
/** Longer answers of a provider are cut in a line; the record and the summary have them whole. */
const LONGEST_REASON = 300;
/** One line for a log or an annotation: never a command that removes something without what is not known of it. */
function describeLeftover({ kind, id, region, state, reason, command }) {
    // What nobody looked for has no kind that says anything.
    const what = kind === 'unknown' ? id : `${kind} ${id}`;
    const where = region === null || what.endsWith(` in ${region}`) ? '' : ` in ${region}`;
    if (state === 'unchecked') {
        const verb = command !== null && REMOVES.test(command) ? 'if it is there and yours, remove it' : 'look';
        const look = command === null ? '' : `; ${verb} with: ${command}`;
        return `${reason.startsWith('Not checked') ? reason : `Not checked: ${reason}`}: ${what}${where}${look}`;
    }
    const why = reason.replace(/\s+/g, ' ').trim().slice(0, LONGEST_REASON);
    return `${what}${where}${why === '' ? '' : ` (${why})`}${command === null ? '' : `; remove it with: ${command}`}`;
}
/** How many of each: `2 removed, 1 left, 1 not checked`. */
function countLeftovers(leftovers) {
    const many = (wanted) => leftovers.filter(({ state }) => state === wanted).length;
    const unchecked = many('unchecked');
    return `${many('removed')} removed, ${many('left')} left${unchecked === 0 ? '' : `, ${unchecked} not checked`}`;
}
/** What nobody should overlook. */
function leftoverWarnings(leftovers) {
    return leftovers.filter(isOpen).map((one) => ({
        level: 'warning',
        title: one.state === 'left' ? 'Left behind' : 'Not checked',
        message: describeLeftover(one),
    }));
}
/** Said the moment it is known, since logs of a job that overruns are lost: what is left, and what removes it. */
function tellAsFound(host, leftovers) {
    for (const one of leftovers.filter(isOpen)) {
        host.info(`${one.state === 'left' ? 'Left: ' : ''}${describeLeftover(one)}`);
    }
    for (const { kind, id, region } of leftovers.filter((one) => !isOpen(one))) {
        host.info(`Removed: ${kind} ${id}${region === null ? '' : ` in ${region}`}`);
    }
}
/**
 * One provider's part of a sweep, which gets so much time and no more: what it found by then counts, and that it did not
 * come to its end is named. What it finds is told as it comes.
 *
 * @param until ms since the epoch
 */
async function sweepPart(part, until, onFound) {
    const found = [];
    const told = new Set();
    let isOver = false;
    const tell = (one) => {
        if (isOver || told.has(one))
            return;
        told.add(one);
        found.push(one);
        onFound(one);
    };
    let timer;
    const started = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .steadyNow */ .r)();
    const limit = new Promise((resolve) => {
        timer = setTimeout(() => {
            const reason = `could not be looked for: no answer within ${Math.round(((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .steadyNow */ .r)() - started) / 1000)} s`;
            resolve([{ kind: 'unknown', id: part.what, region: null, state: 'left', reason, command: part.command }]);
        }, Math.max(LEAST_MS, until - started));
    });
    try {
        const rest = await Promise.race([listLeftovers(part.what, part.command, part.sweep(tell)), limit]);
        for (const one of rest)
            tell(one);
        return found;
    }
    finally {
        isOver = true;
        clearTimeout(timer);
    }
}
/** Also where the job's time is over: a provider that answers at once is still swept. */
const LEAST_MS = 3000;


/***/ }),

/***/ 79177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95907);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25101);



/** What still has to be done for a leg; a leg leaves the matrix when nothing is left. */
const todo = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['bake', 'verify']);
const digest = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/);
/** An image that a template or Dockerfile starts from by a name, and what is behind that name now. */
const namedBase = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    named: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('Where and how it is named.'),
    source: _definition_js__WEBPACK_IMPORTED_MODULE_0__/* .resolvedSource */ .WC.nullable().describe('Null: it counts by its name alone.'),
    reason: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable().describe('Why nobody could tell; null where it is known.'),
});
/** A leg of a plan: what it is, where it stands, what is to be done and why. */
const plannedLeg = _definition_js__WEBPACK_IMPORTED_MODULE_0__/* .legDefinition */ .A_.extend({
    level: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().nonnegative().describe('The length of the longest chain of parents above it.'),
    sources: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .resolvedSource */ .WC),
    bases: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(namedBase)
        .optional()
        .describe('Images that its template or Dockerfile names itself; absent where it names none.'),
    recipe: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    key: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    files: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable().describe('The digest of its set of input files, which is in `files`.'),
    values: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).describe('The other parts of the recipe, by name.'),
    todo: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(todo),
    reason: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('Why it is to be done, in words.'),
    state: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n([
        'new',
        'changed',
        'parent',
        'source',
        'forced',
        'post-processors',
        'verify',
        'unknown',
        'unchanged',
        'unselected',
    ]),
    aliases: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).describe('Ids of legs that would make the very same image, and so are not baked.'),
});
/** plan.json: the legs whole, sorted by level and id. A matrix row only names one of them. */
const plan = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('bakehouse/plan/1'),
    from: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).describe('The files that the legs were read from.'),
    templates: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())
        .describe('Templates and Dockerfiles of all legs, planned or not: none counts as an input of another leg.'),
    writes: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())
        .optional()
        .describe('Files and globs of files that bakes of these legs write: none counts for lying beside a template. Absent where there are none.'),
    commit: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    legs: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(plannedLeg),
    files: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(digest, zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()))
        .describe('Sets of input files by digest: path to mode and content.'),
    targets: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()),
    staging: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable().describe('The repository for hand-offs between jobs.'),
    records: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_record_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g).describe('Of the legs that were found at their provider.'),
});


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

/***/ 12252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GQ: () => (/* binding */ readLockfile),
/* harmony export */   QN: () => (/* binding */ renderLockfile),
/* harmony export */   gX: () => (/* binding */ lockfile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38815);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
/* harmony import */ var _core_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41021);
/* harmony import */ var _recipe_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89761);





const sum = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, 'a sha256 has 64 hex digits, in lower case');
// Pins are found by the version's text: another way to write it would leave them out.
const version = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
    .min(1)
    .refine((text) => (0,_recipe_version_js__WEBPACK_IMPORTED_MODULE_3__/* .parseVersion */ .ot)(text)?.text === text, 'a version is written in full, as 1.16.0');
const pinned = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    sha256: sum,
    file: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
        .min(1)
        .optional()
        .describe("A file of the repository that holds these bytes, relative to the lockfile's folder: nothing is fetched."),
});
const platforms = zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[a-z]+_[a-z0-9]+$/, 'a platform is written as linux_amd64'), pinned)
    .describe('By platform, as linux_amd64.');
/** `packer.lock.yml`: which Packer and plugins, byte for byte. */
const lockfile = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(1),
    packer: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ version, platforms: platforms.describe('The sha256 of the release archive.') }).optional(),
    plugins: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[^\s/]+(\/[^\s/]+)+$/, 'a source is written as github.com/hashicorp/docker'), zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        version,
        platforms: platforms.describe("The sha256 of the plugin's binary."),
    }))
        .default({})
        .describe('By source, as github.com/hashicorp/docker.'),
});
/** The lockfile at a path, or `undefined` where there is none. `shown` is its name in messages. */
function readLockfile(path, shown) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) ? (0,_core_document_js__WEBPACK_IMPORTED_MODULE_2__/* .checkDocument */ .sw)((0,_core_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u0)(shown, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path)), lockfile) : undefined;
}
const HEADER = `# Which Packer and which plugins, byte for byte. Written by setup-packer with lockfile-mode: write.
`;
/** The same bytes for the same lockfile: members in a fixed order, names sorted. */
function renderLockfile({ packer, plugins }) {
    const sorted = (members) => Object.fromEntries(Object.entries(members).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const value = {
        version: 1,
        ...(packer === undefined ? {} : { packer: { version: packer.version, platforms: sorted(packer.platforms) } }),
        plugins: sorted(Object.fromEntries(Object.entries(plugins).map(([source, plugin]) => [
            source,
            { version: plugin.version, platforms: sorted(plugin.platforms) },
        ]))),
    };
    return `${HEADER}${(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .stringify */ .As)(value, { lineWidth: 0 })}`;
}


/***/ }),

/***/ 13750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gS: () => (/* binding */ withShortLogs),
/* harmony export */   ku: () => (/* binding */ renderResponse),
/* harmony export */   yS: () => (/* binding */ buildResponse)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);

const time = zod__WEBPACK_IMPORTED_MODULE_0__/* .datetime */ .w$();
const link = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ rel: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), href: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })
    .describe('As in packerd: `rel` is buildrequest, buildresponse or artifact.');
const buildStage = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .describe('GitClone, GitCheckout, RunBerksVendor, RunPacker, KitchenTest or DockerClean; Publish where something is published.'),
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['pending', 'running', 'failed', 'complete', 'skipped'])
        .describe("packerd's, and `skipped` for what this run had no use for: there it stayed `pending`."),
    log: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('What the stage printed, its end where it is long. Secrets are hidden.'),
    start: time.optional(),
    end: time.optional(),
    leg: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('Whose stage it is, where the run has several legs.'),
});
const buildError = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    code: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .int()
        .describe('100: the request is wrong; 4: what it names is not there; 5: this machine; 1: a stage failed.'),
    message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
});
/** packerd's `buildresponse`, with `links` and `error`, which it gave as answers of their own. */
const buildResponse = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    buildrequestid: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('The `id` of the request; without one, the run.'),
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('Of this response: a request that is run again has another one.'),
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['pending', 'running', 'failed', 'complete']),
    buildstages: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(buildStage).describe('Those that have begun; while it runs the last one is the newest.'),
    buildrequest: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(link),
    images: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).describe('Ids of local container images, 64 hex digits each, as packerd had them.'),
    artifacts: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(link).describe('All that is not a local container image: ids, files and names in registries.'),
    links: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(link),
    error: buildError.optional(),
});
/** The response as it stands. Pure: the same facts give the same bytes. */
function renderResponse(facts) {
    const { stages, images, end } = facts;
    const request = facts.runUrl === '' ? [] : [{ rel: 'buildrequest', href: facts.runUrl }];
    return {
        buildrequestid: facts.requestId,
        id: facts.id,
        status: statusOf(facts),
        buildstages: begunStages(stages, end !== null),
        buildrequest: [...request],
        images: [...new Set(images.flatMap((image) => localId(image) ?? []))],
        artifacts: distinct([
            ...images.flatMap(artifactsOf),
            ...(facts.artifacts ?? []).map(({ at }) => ({ rel: 'artifact', href: at })),
        ]),
        links: [...request, { rel: 'buildresponse', href: `file://${facts.path}` }],
        ...(end === null || end.error === null ? {} : { error: end.error }),
    };
}
/** The same with each log cut to its last `most` characters, from a line's beginning where there is one. */
function withShortLogs(response, most) {
    return {
        ...response,
        buildstages: response.buildstages.map((stage) => ({ ...stage, log: tailOf(stage.log, most) })),
    };
}
function tailOf(log, most) {
    if (log.length <= most)
        return log;
    const cut = log.slice(log.length - most);
    const line = cut.indexOf('\n');
    return `… ${line === -1 || line === cut.length - 1 ? cut : cut.slice(line + 1)}`;
}
/**
 * The stages that have begun, in the order of their beginning: as packerd had it, the last one is the newest. One that was
 * skipped stands behind what came before it, and is told once something after it has begun, or all is over.
 */
function begunStages(stages, isOver) {
    // A leg of which nothing ever began stands behind all that did.
    const behindAll = `${stages.reduce((latest, { start = '' }) => (start > latest ? start : latest), '')}~`;
    const placed = new Map();
    for (const { leg, start } of stages)
        if (leg !== undefined && start !== undefined && start < (placed.get(leg) ?? behindAll))
            placed.set(leg, start);
    let latest = '';
    const begun = stages
        .filter(({ status }) => status !== 'pending')
        .map((stage) => {
        const before = stage.leg === undefined ? latest : (placed.get(stage.leg) ?? behindAll);
        const at = stage.start ?? before;
        if (stage.leg !== undefined)
            placed.set(stage.leg, at);
        if (at > latest)
            latest = at;
        return { stage, at };
    })
        .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
        .map(({ stage }) => stage);
    const last = begun.findLastIndex(({ status }) => status !== 'skipped');
    return isOver ? begun : begun.slice(0, last + 1);
}
function statusOf({ stages, end }) {
    if (end !== null)
        return end.error === null ? 'complete' : 'failed';
    return stages.every(({ status }) => status === 'pending') ? 'pending' : 'running';
}
/** packerd cut them out of "Imported Docker image: sha256:…", without the algorithm. */
function localId({ provider, id }) {
    return provider === 'docker' ? /^sha256:([0-9a-f]{64})$/.exec(id)?.[1] : undefined;
}
function artifactsOf(image) {
    const isLocal = localId(image) !== undefined;
    const id = image.region === 'local' ? image.id : `${image.region}:${image.id}`;
    const own = isLocal ? [] : image.files.length > 0 ? image.files.map(({ path }) => path) : [id];
    const names = image.tags.filter((tag) => !tag.startsWith('bakehouse.local/'));
    const handed = image.handoff?.ref ?? null;
    return [...own, ...names, ...(handed === null ? [] : [handed])].map((href) => ({ rel: 'artifact', href }));
}
function distinct(links) {
    return [...new Map(links.map((one) => [one.href, one])).values()];
}


/***/ }),

/***/ 91303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ manifestWith),
/* harmony export */   e: () => (/* binding */ manifest)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
/* harmony import */ var _image_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95907);
/* harmony import */ var _image_leg_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44296);
/* harmony import */ var _image_reuse_from_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74765);




/** What every part of an id, a slug and a folder may be made of. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,62}$/;
/** Names that mean something else where an axis' name would stand: in a matrix row, or as a placeholder. */
const TAKEN_NAMES = new Set([
    'leg',
    'slug',
    'image',
    'layer',
    'name',
    'version',
    'runs-on',
    'aws-role',
    'key8',
    'timestamp',
    'date',
    'include',
    'exclude',
    // Every object of JavaScript has one, and what reads a row of a matrix may be written in it.
    'constructor',
]);
const name = (what) => zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(NAME, `${what} is made of letters, digits, dots, hyphens, plus signs and underscores, at most 63`);
const axisName = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
    .regex(/^[a-z][a-z0-9_-]{0,30}$/, 'the name of an axis is a lower-case word of at most 31 characters')
    .refine((value) => !TAKEN_NAMES.has(value), 'this name means something else in a matrix row or a placeholder');
const axisValue = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP({ error: 'a value of an axis is a text' })
    .regex(NAME, 'a value of an axis is made of letters, digits, dots, hyphens, plus signs and underscores, at most 63');
const attributeName = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
    .regex(/^[a-z][a-z0-9_-]{0,30}$/, 'the name of an attribute is a lower-case word of at most 31 characters');
const describedValue = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ name: axisValue })
    .catchall(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP())
    .superRefine((one, context) => {
    for (const name of Object.keys(one)) {
        const message = attributeName.safeParse(name).error?.issues[0]?.message;
        if (message !== undefined)
            context.addIssue({ code: 'custom', path: [name], message });
    }
});
const axisValues = zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([axisValue, describedValue], { error: 'a value of an axis is a text' }))
    .min(1, 'an axis has at least one value')
    .describe('In the order in which the legs are named. A value may carry attributes, {name, owner: …}, which placeholders read as {<axis>.owner}.');
const axis = zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([
    axisValues.transform((list) => ({ ...describedAxis(list), default: undefined })),
    zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        values: axisValues,
        default: axisValue.optional().describe('For images that are not over the axis, and for finding parents.'),
    })
        .transform((one) => ({ ...describedAxis(one.values), default: one.default })),
])
    .describe('A list of values, or {values, default}.');
function describedAxis(list) {
    const named = list.map((one) => (typeof one === 'string' ? { name: one } : one));
    return {
        values: named.map(({ name }) => name),
        attributes: new Map(named.map(({ name, ...rest }) => [name, new Map(Object.entries(rest))])),
    };
}
/** A path; placeholders whose value is known at plan time may stand in it. */
const path = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).describe('Relative to the folder of the manifest.');
/** A plain scalar is the text that stands there: `1.10`, `007`, `yes`. */
const values = zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP());
const row = zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), axisValue);
const source = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    docker: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).describe('A container image by name; it is resolved to a digest.').optional(),
    aws: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        owner: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).describe('An account of 12 digits, or amazon, aws-marketplace, self.'),
        filters: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).describe("Filters of EC2's DescribeImages, by name."),
        region: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe("The region; default: the axis `region`, else the run's own."),
    })
        .describe('The newest image of that owner which fits the filters.')
        .optional(),
    map: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        file: path,
        field: zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1)).min(1)])
            .describe('The name of the member, or the names that lead to it.'),
    })
        .describe('An id out of a JSON file.')
        .optional(),
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).describe('An id as it is.').optional(),
})
    .refine((one) => Object.values(one).filter((part) => part !== undefined).length === 1, {
    error: 'is one of docker, aws, map and id',
})
    .describe('An image to start from that nothing here bakes: {source.id}.');
const packer = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    template: path.describe('The Packer template: a file, or a folder of HCL2 files.'),
    only: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).default([]).describe('Builds of the template to run; `*` stands for any part.'),
    except: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).default([]).describe('Builds of the template to leave out.'),
    vars: values.default({}).describe('Variables of the template.'),
    'secret-vars': zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP())
        .default([])
        .describe('Names of variables whose values are secret: the input `secret-vars` of bake gives them.'),
    'var-files': zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1))
        .default([])
        .describe('Files of variables, the later one wins. One that ends in `?` may be missing.'),
    arguments: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).default([]).describe('More flags for `packer build`.'),
    version: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe('A constraint on the version of Packer.'),
})
    .describe('Bakes with Packer.');
const dockerfile = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    file: path.describe('The Dockerfile.'),
    context: path.describe('The build context. Default: the folder of the Dockerfile.').optional(),
    target: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).optional().describe('The stage to build.'),
    platform: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).optional().describe('The platform, as linux/arm64.'),
    args: values.default({}).describe('Build arguments.'),
    labels: values.default({}).describe('Labels of the image.'),
    secrets: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1))
        .default([])
        .describe('Ids of secrets that the Dockerfile mounts: the input `secret-vars` of bake gives them.'),
})
    .describe('Bakes with docker build.');
const script = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    run: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).describe('The command, relative to the folder of the manifest.'),
    report: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).describe('The JUnit, TAP, RSpec or InSpec report that it writes.'),
    'min-tests': zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().nonnegative().optional(),
    'max-skipped': zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().nonnegative().optional(),
});
const verify = zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('none'),
    zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        kitchen: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J())
            .describe('Inputs of kitchen-verify by name, and `suites`: the suites that count.'),
    }),
    zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ script }),
], { error: 'it is none, {kitchen: …} or {script: {run, report}}' })
    .describe('How the image is tested. Without it nothing is, and it cannot be published; `none` allows that.');
const image = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    layer: _image_leg_js__WEBPACK_IMPORTED_MODULE_1__/* .layer */ .qd.default('application'),
    over: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).optional().describe('Axes over which the image is baked. Default: all.'),
    include: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(row).default([]).describe('Further cells, each with a value for every axis of `over`.'),
    exclude: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(row).default([]).describe('Cells to leave out: those that have all these values.'),
    from: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe('The image of this manifest that it builds on: {parent.id}.'),
    source: source.optional(),
    packer: packer.optional(),
    dockerfile: dockerfile.optional(),
    inputs: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1))
        .optional()
        .describe('Globs of files that count for the bake key, instead of the default ones; `!` leaves out.'),
    reuse: _image_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .reuse */ .TI
        .optional()
        .describe('Whether an image that was baked of the same inputs is taken instead of baking it again: `auto`, where nothing is in doubt; `never`; `require` fails when there is none; `strict` fails when something that it is made of cannot be told beforehand. The input of bake goes before it. Default: `auto`.'),
    'reuse-from': _image_reuse_from_js__WEBPACK_IMPORTED_MODULE_2__/* .reuseFrom */ .ld.optional().describe('As that of the manifest, for this image.'),
    accept: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_image_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .acceptance */ .mF)
        .default([])
        .describe('Doubts about an image that is there already which are no reason to bake it again: `unread`, about files that cannot be told beforehand, and `post-processors`, about what those did elsewhere.'),
    verify: verify.optional(),
    publish: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).default([]).describe('Names of targets.'),
    name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).optional().describe('The name of the image at its provider.'),
    tags: values.default({}).describe('Tags, over the global ones.'),
    'runs-on': zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1)).min(1)])
        .optional()
        .describe('The runner of the job, for the row of the matrix.'),
    arch: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).optional().describe('The architecture.'),
    timeout: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().positive().max(7200).optional().describe('Minutes.'),
    account: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).optional().describe('The account that the credentials must belong to.'),
    role: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .max(2048)
        .refine((text) => text.startsWith('{') || /^arn:[^\s:]+:iam::[^\s:]+:role\/\S+$/.test(text), {
        error: 'is the ARN of a role, as arn:aws:iam::123456789012:role/bake',
    })
        .optional()
        .describe('The role on AWS that the job of the leg assumes in images.yml, over its input `aws-role`.'),
})
    .refine((one) => (one.packer === undefined) !== (one.dockerfile === undefined), {
    error: 'has either packer or dockerfile, one of them',
})
    .refine((one) => one.from === undefined || one.source === undefined, {
    error: 'has either from or source, not both',
});
/** A place where images are made available; publish-image knows the fields. */
const looseTarget = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    oci: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()).optional().describe('A repository of container images.'),
    aws: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()).optional().describe('Accounts, regions and parameters of AWS.'),
    files: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()).optional().describe('Files that carry ids to whoever reads them.'),
})
    .refine((one) => Object.keys(one).length > 0, { error: 'has at least one of oci, aws and files' });
/** `bakehouse.yml`: images, what they build on, over which axes, and where they are published. */
const manifestWith = (target) => zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1, { error: 'the version of this format is 1' }).describe('Of this format.'),
    axes: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(axisName, axis)
        .refine((all) => Object.keys(all).length <= 30, { error: 'has at most 30 axes' })
        .default({})
        .describe('What images vary over, as distros and regions.'),
    images: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(name('the name of an image'), image)
        .refine((all) => Object.keys(all).length > 0, { error: 'has at least one image' }),
    targets: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(name('the name of a target'), target).default({}).describe('Where images are published.'),
    'reuse-from': _image_reuse_from_js__WEBPACK_IMPORTED_MODULE_2__/* .reuseFrom */ .ld
        .optional()
        .describe('Whose images are taken instead of baking: names of branches, `tags`, or `any`. Each branch takes its own besides. Default: the default branch and `tags` for images that are published and what they build on, else `any`.'),
    staging: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).optional().describe('A repository for the hand-off of container images between jobs.'),
    name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).optional().describe('The default for the name of an image.'),
    tags: values.default({}).describe('Tags of all images.'),
    vars: values.default({}).describe('Variables of all Packer templates.'),
    env: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).default([]).describe('Environment variables that placeholders may read as {env.NAME}.'),
});
/** The same, where nobody looks into targets. */
const manifest = manifestWith(looseTarget);


/***/ }),

/***/ 53194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ buildRequest)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

/** As Packer and an environment take them. `__proto__` would get lost between readers of JSON. */
const variableName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^(?!__proto__$)[A-Za-z_][\w.:-]*$/, 'a letter or underscore, then letters, digits, and . : _ -');
const buildVariable = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        key: variableName.describe('The name of the variable.'),
        value: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Its value. Not for secrets: whoever reads the request reads it.'),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        key: variableName.describe('The name of the variable.'),
        secret: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
            .regex(/^[A-Za-z_][\w.:-]*$/)
            .describe('The name under which the input secret-vars gives its value.'),
    }),
]);
/** What packerd took at POST /build. Its members of a running build are taken, and not read, as packerd did. */
const buildRequest = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[A-Za-z0-9][\w.-]{0,99}$/, 'letters, digits, and . _ -, at most 100')
        .optional()
        .describe('Whatever the sender knows the request by.'),
    giturl: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .describe('The repository: https://host/path, ssh://git@host/path or git@host:path (http:// only to this machine).'),
    branch: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('A branch, a tag or a commit. Default: the default branch.'),
    templatepath: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .default('/packer.json')
        .describe("The template within the repository; a slash at the beginning is the repository's root."),
    buildonly: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().default('').describe('Names of builds of the template, with commas between. Default: all.'),
    buildvars: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(buildVariable).default([]).describe('Variables for Packer and for the environment of the build.'),
    localpath: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().describe('Not read.').optional(),
    responses: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().describe('Not read.').optional(),
    responselinks: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().describe('Not read.').optional(),
});


/***/ }),

/***/ 40905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseReference),
/* harmony export */   v: () => (/* binding */ isSameRepository)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28619);


const PATH = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9a-fA-F:]+\])(?::\d{1,5})?$/;
const WHOLE = /^(?<name>.+?)(?::(?<tag>\w[\w.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}))?$/;
const LONGEST_NAME = 255;
/** Throws a UserError when it is no name of a container image. */
function parseReference(text) {
    const { name = '', tag, digest } = WHOLE.exec(text)?.groups ?? {};
    const [first = '', ...rest] = name.split('/');
    // docker's rule for what is a host: `debian/x` is a repository of the default registry, `debian.org/x` is not.
    const hasHost = rest.length > 0 && (/[.:A-Z]/.test(first) || first === 'localhost');
    const host = hasHost ? first : 'docker.io';
    const own = hasHost ? rest.join('/') : name;
    if (!HOST.test(host) || !PATH.test(own) || name.length > LONGEST_NAME) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(text)} is no name of a container image. It must look like debian:bookworm, ghcr.io/acme/base:1.0 or name@sha256:…, in lower case.`);
    }
    const isDefault = host === 'docker.io' || host === 'index.docker.io';
    return {
        name,
        host: isDefault ? 'docker.io' : host,
        path: isDefault && !own.includes('/') ? `library/${own}` : own,
        tag: tag ?? 'latest',
        digest: digest ?? null,
    };
}
/** Whether two references name the same repository, however they are written. */
function isSameRepository(a, b) {
    return a.host === b.host && a.path === b.path;
}


/***/ }),

/***/ 51197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BZ: () => (/* binding */ stagingTags),
/* harmony export */   EW: () => (/* binding */ verifiedReference),
/* harmony export */   GW: () => (/* binding */ stagedReference),
/* harmony export */   V4: () => (/* binding */ sourceReference),
/* harmony export */   nD: () => (/* binding */ LOCAL_PREFIX)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The host of all references that Bakehouse itself gives: no registry, so nothing is ever pulled from there. */
const LOCAL_PREFIX = 'bakehouse.local/';
/** Of docker's repository names: lower case, runs joined by one dot, one underscore or hyphens; two underscores are ours. */
const PATH_COMPONENT = /^[a-z0-9]+(?:(?:[._]|-+)[a-z0-9]+)*$/;
const LONGEST_COMPONENT = 160;
/** Of docker's tags, as much as fits into 128 characters beside a key and `-verified`. */
const TAG_PART = /^[A-Za-z0-9._-]{1,60}$/;
/**
 * The name that a container image gets when it is baked: `bakehouse.local/<slug>:<key>`, or `…:<key>.<build>` where a
 * leg has several builds. No two legs, keys or builds share one: a key holds no dot, and a slug or build that docker
 * would not take is cut down and told by a hash behind two underscores, which no other may hold.
 *
 * @param build only where the leg has several
 */
function stagedReference(slug, key, build) {
    return reference(slug, key, build);
}
/** The name that it gets when its tests have passed: `…:<key>-verified`, or `…:<key>-verified.<build>`. */
function verifiedReference(slug, key, build) {
    return reference(slug, `${key}-verified`, build);
}
/** The tags of both in a staging repository, which all legs share. */
function stagingTags(key, build) {
    return { staged: tagOf(key, build), verified: tagOf(`${key}-verified`, build) };
}
/**
 * The name of an image to start from that only the daemon has.
 * @param id its config digest, `sha256:…`
 */
function sourceReference(id) {
    return `${LOCAL_PREFIX}source:${id.replace(/^sha256:/, '').slice(0, 12)}`;
}
function reference(slug, tag, build) {
    const fits = PATH_COMPONENT.test(slug) && slug.length <= LONGEST_COMPONENT;
    return `${LOCAL_PREFIX}${fits ? slug : marked(slug, /[^a-z0-9]+/g)}:${tagOf(tag, build)}`;
}
function tagOf(tag, build) {
    if (build === undefined)
        return tag;
    const fits = TAG_PART.test(build) && !build.includes('__');
    return `${tag}.${fits ? build : marked(build, /[^A-Za-z0-9]+/g)}`;
}
function marked(text, unfit) {
    const readable = text.replace(unfit, '-').slice(0, 40).replace(/^-|-$/g, '');
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 16);
    return `${readable === '' ? 'x' : readable}__${hash}`;
}


/***/ }),

/***/ 84397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Di: () => (/* binding */ publishJournal),
/* harmony export */   RD: () => (/* binding */ JOURNAL_FILE),
/* harmony export */   jA: () => (/* binding */ progressOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/* harmony import */ var _phase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82185);


const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable();
const change = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    target: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['oci', 'aws', 'files']),
    leg: text,
    region: text,
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_phase_js__WEBPACK_IMPORTED_MODULE_1__/* .phases */ .t),
    what: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    before: text,
    after: text,
});
const entry = change.extend({
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['begun', 'done', 'failed']).describe('begun: whether it came to its end was not seen any more.'),
    start: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$(),
    end: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$().nullable(),
    message: text.describe('What the provider said when it failed.'),
});
/** publish-journal.json: what a publishing meant to do and did, one entry for each call that changes something. */
const publishJournal = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('bakehouse/publish-journal/1'),
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['running', 'done']).describe('running: the step was ended before it could tell what came of it.'),
    run: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive() }),
    planned: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(change).describe('What the look at all targets found to be due, before anything was changed.'),
    entries: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(entry),
});
const JOURNAL_FILE = 'publish-journal.json';
function progressOf({ planned, entries }) {
    const begun = new Set(entries.map(sameness));
    return {
        done: entries.filter(({ status }) => status === 'done'),
        failed: entries.filter(({ status }) => status === 'failed'),
        open: entries.filter(({ status }) => status === 'begun'),
        left: planned.filter((one) => !begun.has(sameness(one))),
    };
}
function sameness({ target, kind, leg, region, phase, what }) {
    return JSON.stringify([target, kind, leg, region, phase, what]);
}


/***/ }),

/***/ 82185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ phases)
/* harmony export */ });
/** What publishing does after the preflight, one after the other over all targets: no phase begins before the last is whole. */
const phases = ['replicate', 'share', 'expose', 'point', 'announce'];


/***/ }),

/***/ 89761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   OU: () => (/* binding */ readInt64),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   z2: () => (/* binding */ coreOf)
/* harmony export */ });
// Versions by the rules of github.com/hashicorp/go-version v1.9.0, the module that Packer 1.16 compares with. They are
// not those of semver: any number of segments, a pre-release without its hyphen, and an order of its own. Where that
// order is odd it is kept, as it is the one that Packer goes by; test/integration/go-version.test.ts compares the two.
const MOST_INT64 = 2n ** 63n - 1n;
const LEAST_INT64 = -(2n ** 63n);
const MOST_UINT64 = 2n ** 64n - 1n;
const NUMBERS = String.raw `[0-9]+(?:\.[0-9]+)*`;
const PARTS = String.raw `[0-9A-Za-z~-]+(?:\.[0-9A-Za-z~-]+)*`;
/** A pre-release needs no hyphen before it, but then a digit would belong to the segment. */
const GRAMMAR = new RegExp(`^v?(${NUMBERS})(?:-(${PARTS})|(?![0-9])(${PARTS}))?(?:\\+(${PARTS}))?$`);
/** What `NewVersion` makes of a text; `undefined` where it is an error, as for a segment beyond int64 or a blank. */
function parseVersion(text) {
    const [, numbers, hyphened, bare, metadata] = GRAMMAR.exec(text) ?? [];
    if (numbers === undefined)
        return undefined;
    const segments = numbers.split('.').map((digits) => BigInt(digits));
    if (segments.some((segment) => segment > MOST_INT64))
        return undefined;
    return versionOf(segments, hyphened ?? bare, metadata);
}
/** A version of its parts; fewer than three segments are filled up with zeros. */
function versionOf(segments, prerelease = '', metadata = '') {
    const padded = [...segments, 0n, 0n, 0n].slice(0, Math.max(3, segments.length));
    const text = `${padded.join('.')}${prerelease && `-${prerelease}`}${metadata && `+${metadata}`}`;
    return { text, segments: padded, prerelease, metadata };
}
/** The first three segments alone, which is what Packer holds against the constraints on itself and on its plugins. */
function coreOf(version) {
    return versionOf(version.segments.slice(0, 3));
}
/**
 * -1 when `a` comes before `b`, 1 when after it, else 0.
 *
 * This is no order in the strict sense. Pre-releases count only between versions of as many segments (`1.2.3.0` equals
 * both `1.2.3` and `1.2.3-rc`), and of `1.2.3-7` and `1.2.3-07` each comes before the other.
 */
function compareVersions(a, b) {
    const order = compareSegments(a.segments, b.segments);
    if (order !== 0 || a.segments.length !== b.segments.length || a.prerelease === b.prerelease)
        return order;
    if (a.prerelease === '')
        return 1;
    if (b.prerelease === '')
        return -1;
    return comparePrereleases(a.prerelease.split('.'), b.prerelease.split('.'));
}
/** Segments that one of the two lacks are zeros. */
function compareSegments(a, b) {
    for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
        const left = a[index] ?? 0n;
        const right = b[index] ?? 0n;
        if (left !== right)
            return left < right ? -1 : 1;
    }
    return 0;
}
function comparePrereleases(a, b) {
    for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
        const order = comparePart(a[index] ?? '', b[index] ?? '');
        if (order !== 0)
            return order;
    }
    return 0;
}
/** One part of a pre-release; the empty one is that of the shorter pre-release, `rc` against `rc.1`. */
function comparePart(a, b) {
    if (a === b)
        return 0;
    const left = readInt64(a);
    const right = readInt64(b);
    if (a === '')
        return right.ok ? -1 : 1;
    if (b === '')
        return left.ok ? 1 : -1;
    if (left.ok !== right.ok)
        return left.ok ? -1 : 1;
    // Two words are compared as such and then by the numbers that Go leaves beside its error, as go-version does.
    const later = (!left.ok && a > b) || left.value > right.value;
    return later ? 1 : -1;
}
/**
 * Go's `strconv.ParseInt(text, 10, 64)`: the number, or an error with the number that comes with it. That is the nearest
 * int64 when the digits are too many, and 0 when the text is no number. Go reads from the left and into a uint64, so of
 * a text like `99999999999999999999x` it meets the former first.
 */
function readInt64(text) {
    const [, sign = '', digits = '', rest = ''] = /^(-?)([0-9]*)(.*)$/s.exec(text) ?? [];
    if (digits === '')
        return { ok: false, value: 0n };
    const size = BigInt(digits);
    const value = sign === '' ? size : -size;
    if (rest !== '' && size <= MOST_UINT64)
        return { ok: false, value: 0n };
    if (rest === '' && value >= LEAST_INT64 && value <= MOST_INT64)
        return { ok: true, value };
    return { ok: false, value: sign === '' ? MOST_INT64 : LEAST_INT64 };
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
