export const id = 1031;
export const ids = [1031];
export const modules = {

/***/ 98761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ sendImages),
/* harmony export */   Sm: () => (/* binding */ settleHandoff),
/* harmony export */   ie: () => (/* binding */ bringImage)
/* harmony export */ });
/* harmony import */ var _image_provider_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33623);

/** What the input `handoff` means for the images that need a way to other jobs. Throws a UserError. */
function settleHandoff(providers, input, context) {
    const ways = providers.flatMap(({ handOff }) => handOff ?? []).map(({ settle }) => settle(input, context));
    return ways[0] ?? { kind: 'none' };
}
/** Hands on the images of a leg that need it, and gives all of them. See `HandOff.send`. */
async function sendImages(host, providers, inputs, how, leg, images, legFolder) {
    let sent = images;
    for (const { handOff } of providers) {
        if (handOff !== undefined)
            sent = await handOff.send(host, inputs, how, leg, sent, legFolder);
    }
    return sent;
}
/** By what an image of another leg is had here. See `HandOff.bring`. */
async function bringImage(host, providers, inputs, buildRegistry, leg, image) {
    const handOff = (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_0__/* .providerNamed */ .li)(image.provider, providers)?.handOff;
    return handOff === undefined ? image.id : handOff.bring(host, inputs, buildRegistry, leg, image);
}


/***/ }),

/***/ 40044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ tellShortSecrets)
/* harmony export */ });
/* unused harmony export shortSecrets */
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94463);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11217);


function shortSecrets(secrets, environment) {
    const given = new Set(secrets.map(([name]) => name));
    return {
        plainOnly: secrets.flatMap(([name, value]) => (value !== '' && value.length < _secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .SHORTEST_ENCODED */ .Ov ? [name] : [])),
        shown: Object.entries(environment).flatMap(([name, value = '']) => value !== '' && value.length < _environment_js__WEBPACK_IMPORTED_MODULE_0__/* .SHORTEST_CREDENTIAL */ .$r && (0,_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .isCredentialName */ .hN)(name) && !given.has(name) ? [name] : []),
    };
}
/** Names them, since nobody would expect it. Never tells a value. */
function tellShortSecrets(host, secrets, environment) {
    const { plainOnly, shown } = shortSecrets(secrets, environment);
    if (plainOnly.length > 0) {
        const message = `Hidden as plain text only, and in none of the forms that programs print, since a value has fewer than ` +
            `${_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .SHORTEST_ENCODED */ .Ov} characters: ${plainOnly.join(', ')}. Give it a longer value.`;
        host.annotate({ level: 'warning', title: 'Short secret', message });
    }
    // Credentials that somebody means are longer; this is a stand-in, or a word such as `true`.
    if (shown.length > 0) {
        host.info(`Not hidden, since a value has fewer than ${_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .SHORTEST_CREDENTIAL */ .$r} characters: ${shown.join(', ')}`);
    }
}


/***/ }),

/***/ 31134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ yamlValues),
/* harmony export */   l: () => (/* binding */ writtenName)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/**
 * The values of a document, whose names are all as they are written: `1.10: x` is called `1.10`. Changes the document.
 * Throws what the parser throws where aliases multiply.
 */
function yamlValues(document, maxAliasCount) {
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Pair: (_, { key }) => {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
                key.value = writtenName(key);
        },
    });
    const value = document.toJS({ maxAliasCount });
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Scalar: (_, scalar) => {
            scalar.value = writtenText(scalar);
        },
    });
    return { value, written: document.toJS({ maxAliasCount }) };
}
/** What a name becomes: `1` and `"1"` are one, and so are nothing and `""`. */
function writtenName(key) {
    if (typeof key.value === 'string')
        return key.value;
    return key.value === null ? '' : (key.source ?? JSON.stringify(key.value));
}
function writtenText({ value, source }) {
    if (typeof value === 'string' || source === undefined)
        return value;
    // Where JSON is read, `null` is no text; `~` nobody takes for a word of JSON.
    return value === null && source !== '~' ? null : source;
}


/***/ }),

/***/ 92974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Er: () => (/* binding */ publishedArtifactName),
/* harmony export */   Fz: () => (/* binding */ responseArtifactName),
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
/** What became of a run so far, replaced while it goes on. It is no archive either; no record's name ends like it. */
function responseArtifactName(prefix, attempt) {
    return `${prefix}-response-a${attempt}.json`;
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

/***/ 23036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ uploadRecord)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/image/record-file.js
var record_file = __webpack_require__(33554);
// EXTERNAL MODULE: ./.build/core/values.js
var values = __webpack_require__(1252);
;// CONCATENATED MODULE: ./.build/image/record-likeness.js

/**
 * What a record that stands in the place of another says of the same leg: `same`, so that nothing is lost with this one;
 * `unlike`, so that a later job would take one thing for the other; or neither can be told.
 */
function likeness(kept, own) {
    const images = likenessOfImages(kept, own);
    if (own.stage !== 'verify' || images === 'unlike')
        return images;
    if (kept.verification?.gate !== own.verification?.gate)
        return 'unlike';
    return (0,values/* canonicalJson */.dj)(resultsOf(kept)) === (0,values/* canonicalJson */.dj)(resultsOf(own)) ? 'same' : 'unknown';
}
/** One key is one image, however often it was baked; where none is known the images themselves are compared. */
function likenessOfImages(kept, own) {
    if (kept.key !== own.key)
        return 'unlike';
    if (own.key !== null)
        return 'same';
    const [theirs, ours] = [identities(kept), identities(own)];
    if ((0,values/* canonicalJson */.dj)(theirs) !== (0,values/* canonicalJson */.dj)(ours))
        return 'unlike';
    return ours.length > 0 ? 'same' : 'unknown';
}
/** An image of files is called by their paths: another one may be called the same. */
function identities({ images }) {
    return images
        .map(({ build, provider, account, region, id, files }) => (0,values/* canonicalJson */.dj)({ build, provider, account, region, id, files }))
        .toSorted(values/* byUnits */.Nx);
}
function resultsOf({ verification }) {
    return (verification?.instances ?? []).map(({ name, total, passed, failed, errored, skipped }) => ({
        name, total, passed, failed, errored, skipped,
    })); // prettier-ignore
}

;// CONCATENATED MODULE: ./.build/image/record-upload.js




/**
 * Keeps a record for the jobs that follow, and says under which name. Where it cannot be kept the image is there all the
 * same, and a warning says why. But where another job of the run keeps another record of the leg under that name, this one
 * is lost to whoever reads them, and a later job would take the one image, or the one result, for the other: that fails the
 * step. Another attempt of the run has another name.
 */
async function uploadRecord(host, record, upload) {
    const uploaded = await host.upload(upload);
    if (uploaded.kind === 'uploaded') {
        host.output('record-artifact', upload.name);
        return;
    }
    const path = (0,external_node_path_.join)(upload.root, 'record.json');
    const kept = await keptRecord(host, upload.name);
    const found = kept === undefined ? 'unknown' : likeness(kept, record);
    if (kept !== undefined && found === 'unlike') {
        host.fail(`Another job of this run has ${whatItDid(kept, record)}: the artifact ${upload.name} is its record, so that of this one (${path}) is lost to later jobs. ${remedy(record)}`);
        return;
    }
    if (found === 'same') {
        host.output('record-artifact', upload.name);
        return;
    }
    const message = `The record of ${record.leg} could not be kept as an artifact: ${uploaded.reason}. It is at ${path}.`;
    host.annotate({ level: 'warning', message });
}
function whatItDid(kept, { leg, stage, key, verification }) {
    if (kept.key !== key)
        return `made ${leg} of other values or files`;
    if (stage !== 'verify')
        return `made other images of ${leg}`;
    const [theirs, ours] = [kept.verification?.gate, verification?.gate].map((gate) => gate ?? 'none');
    return theirs === ours ? `tested other images of ${leg}` : `tested ${leg} with the result ${theirs}, here ${ours}`;
}
function remedy({ stage }) {
    return stage === 'verify'
        ? 'Test an image in one job, or give each job an "artifact-prefix" of its own.'
        : 'Where a matrix bakes one template several times, give each row an "image" or an "artifact-prefix" of its own.';
}
/** The record that is kept under a name; undefined where there is none that can be read. */
async function keptRecord(host, name) {
    let folder;
    try {
        folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(host.temporary, 'bakehouse-kept-'));
        if ((await host.download(name, folder)).kind === 'unavailable')
            return undefined;
        const path = (0,external_node_path_.join)(folder, 'record.json');
        if ((0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isFile() !== true)
            return undefined;
        return (0,record_file/* readRecordFile */.m7)(path, name).record;
    }
    catch {
        // Whatever it is, it does not say that it is another's.
        return undefined;
    }
    finally {
        if (folder !== undefined)
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 9976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ findLegRecord)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56408);
/* harmony import */ var _image_record_artifacts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84065);
/* harmony import */ var _image_record_chain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29131);
/* harmony import */ var _image_record_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33554);






/**
 * The record that holds for a leg: of an earlier step of this job, named by the input `records`, of the plan, or an artifact
 * of the run. Undefined where there is none. Throws a UserError where what is there is wrong.
 */
async function findLegRecord(host, inputs, plan, leg) {
    return (0,_image_record_chain_js__WEBPACK_IMPORTED_MODULE_4__/* .latestRecord */ .tr)(await candidates(host, inputs, plan, leg), leg.leg);
}
async function candidates(host, inputs, plan, { leg, slug, todo }) {
    const folderOfLeg = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .jobFolder */ .OW)(host), 'legs', slug);
    const own = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folderOfLeg) ? (0,_image_record_chain_js__WEBPACK_IMPORTED_MODULE_4__/* .readRecordFiles */ .dT)((0,_image_record_file_js__WEBPACK_IMPORTED_MODULE_5__/* .findRecordFiles */ .c4)([folderOfLeg])) : NONE;
    const named = inputs.records.length === 0 ? NONE : (0,_image_record_chain_js__WEBPACK_IMPORTED_MODULE_4__/* .readRecordFiles */ .dT)((0,_image_record_file_js__WEBPACK_IMPORTED_MODULE_5__/* .findRecordFiles */ .c4)(inputs.records));
    const mine = named.records.filter(({ record }) => record.leg === leg);
    if (own.records.length > 0 || mine.length > 0) {
        return { records: [...own.records, ...mine], problems: [...own.problems, ...named.problems] };
    }
    // What is planned to be baked has no result in the plan, whatever an earlier run left.
    const planned = todo.includes('bake') ? [] : plan.records.filter((one) => one.leg === leg).map(_image_record_file_js__WEBPACK_IMPORTED_MODULE_5__/* .plannedRecord */ .w9);
    if (todo.length === 0 && planned.length > 0)
        return { records: planned, problems: [] };
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.temporary, 'bakehouse', 'parents', slug);
    const found = await (0,_image_record_artifacts_js__WEBPACK_IMPORTED_MODULE_3__/* .downloadRecords */ .L)(host, inputs['artifact-prefix'], new Map([[slug, leg]]), folder);
    if (found.kind === 'unavailable')
        return { records: planned, problems: [] };
    return { records: [...planned, ...found.set.records], problems: found.set.problems };
}
const NONE = { records: [], problems: [] };


/***/ })

};
