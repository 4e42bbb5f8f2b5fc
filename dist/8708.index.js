export const id = 8708;
export const ids = [8708];
export const modules = {

/***/ 39535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ sideBySide)
/* harmony export */ });
/**
 * What `work` makes of each item, in the order of the items, with at most `most` of them under way at once: a service
 * that is asked for thousands of things in one breath refuses, and a process has only so many files open.
 * Throws what the first failing one throws; those under way are not waited for, and no further one is begun.
 */
async function sideBySide(items, most, work) {
    const results = [];
    const waiting = items.entries();
    let isOver = false;
    const lane = async () => {
        for (const [index, item] of waiting) {
            if (isOver)
                return;
            results[index] = await work(item);
        }
    };
    try {
        await Promise.all(Array.from({ length: Math.min(most, items.length) }, lane));
    }
    finally {
        isOver = true;
    }
    return results;
}


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
/** A leg of a plan: what it is, where it stands, what is to be done and why. */
const plannedLeg = _definition_js__WEBPACK_IMPORTED_MODULE_0__/* .legDefinition */ .A_.extend({
    level: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().nonnegative().describe('The length of the longest chain of parents above it.'),
    sources: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .resolvedSource */ .WC),
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
    commit: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    legs: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(plannedLeg),
    files: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(digest, zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()))
        .describe('Sets of input files by digest: path to mode and content.'),
    targets: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()),
    staging: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable().describe('The repository for hand-offs between jobs.'),
    records: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_record_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g).describe('Of the legs that were found at their provider.'),
});


/***/ }),

/***/ 84065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ downloadRecords)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28619);
/* harmony import */ var _artifact_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92974);
/* harmony import */ var _record_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33554);






/** A download is five calls that wait for an answer; more at once would be throttled. */
const AT_ONCE = 8;
/**
 * Every record of these legs that the run keeps as an artifact. Of an artifact only record.json is read, from a folder
 * of its own: any job of the run may have written it. What is wrong with one is a problem of its leg.
 *
 * @param legs the ids of the legs by slug
 * @param folder empty, or not there yet
 */
async function downloadRecords(host, prefix, legs, folder) {
    const listed = await host.artifacts(`${prefix}-`);
    if (listed.kind === 'unavailable')
        return listed;
    const wanted = listed.names.flatMap((name) => {
        const says = (0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRecordArtifactName */ .o5)(prefix, name);
        const leg = says === undefined ? undefined : legs.get(says.slug);
        return says === undefined || leg === undefined ? [] : [{ name, says, leg }];
    });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    const records = [];
    const problems = [];
    const waiting = wanted.entries();
    const work = async () => {
        for (const [number, one] of waiting) {
            try {
                // Not a folder of the artifact's name: that is another's choice.
                records.push(await fetchRecord(host, one, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, String(number))));
            }
            catch (error) {
                if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo))
                    throw error;
                problems.push({ leg: one.leg, attempt: one.says.attempt, message: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error) });
            }
        }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return { kind: 'found', set: { records, problems } };
}
async function fetchRecord(host, { name, says, leg }, folder) {
    const what = `The artifact ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(name)}`;
    const result = await host.download(name, folder);
    if (result.kind === 'unavailable')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} could not be fetched: ${result.reason}`);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'record.json');
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
    if (stat?.isFile() !== true)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} holds no file record.json.`);
    const found = (0,_record_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readRecordFile */ .m7)(path, name);
    const { record } = found;
    if (record.leg !== leg) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} should be the record of ${leg}, but is one of ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(record.leg)}. Where two manifests share a run, give them artifact prefixes of which none begins like the other.`);
    }
    if (record.stage !== says.stage || found.attempt !== says.attempt) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} holds a record of stage ${record.stage} and attempt ${found.attempt}, which its name denies.`);
    }
    return found;
}


/***/ }),

/***/ 29131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YL: () => (/* binding */ latestRecords),
/* harmony export */   dT: () => (/* binding */ readRecordFiles),
/* harmony export */   tr: () => (/* binding */ latestRecord)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _core_grouping_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8071);
/* harmony import */ var _record_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33554);



const STAGES = ['bake', 'verify', 'publish'];
/** Reads record files; one that is broken is a problem and keeps none of the others back. */
function readRecordFiles(paths) {
    const records = [];
    const problems = [];
    for (const path of paths) {
        try {
            records.push((0,_record_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readRecordFile */ .m7)(path));
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
                throw error;
            problems.push({ leg: null, attempt: Infinity, message: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) });
        }
    }
    return { records, problems };
}
/**
 * For each leg the record of the highest attempt, and of that the latest stage. Its chain must be whole: each names the
 * digest of one that is here too, of the same leg and an earlier stage, down to the bake.
 */
function latestRecords({ records, problems }) {
    const byLeg = new Map();
    const wrong = new Map();
    const complain = (leg, message) => {
        const told = wrong.get(leg);
        if (told === undefined)
            wrong.set(leg, [message]);
        else
            told.push(message);
    };
    for (const [leg, candidates] of (0,_core_grouping_js__WEBPACK_IMPORTED_MODULE_2__/* .groupedBy */ .m)(records, ({ record }) => record.leg)) {
        const [latest, ...rest] = candidates.toSorted((a, b) => b.attempt - a.attempt || stageOf(b) - stageOf(a));
        if (latest === undefined)
            continue;
        const rival = rest.find((other) => isOneStep(latest, other) && other.digest !== latest.digest);
        if (rival !== undefined) {
            complain(leg, `${leg} has two records of attempt ${latest.attempt} and stage ${latest.record.stage}, and they differ: ${latest.from} and ${rival.from}. Name only the right one.`);
            continue;
        }
        const gap = gapOf(latest, candidates);
        if (gap === undefined)
            byLeg.set(leg, latest);
        else
            complain(leg, gap);
    }
    for (const { leg, attempt, message } of problems) {
        const found = leg === null ? undefined : byLeg.get(leg);
        if (found !== undefined && found.attempt > attempt)
            continue;
        if (leg !== null)
            byLeg.delete(leg);
        complain(leg, message);
    }
    return { byLeg, problems: wrong };
}
/** The record that holds for one leg; undefined where there is none. Throws a UserError where what is there is wrong. */
function latestRecord(set, leg) {
    const { byLeg, problems } = latestRecords({
        records: set.records.filter(({ record }) => record.leg === leg),
        problems: set.problems.filter((problem) => problem.leg === leg || problem.leg === null),
    });
    const told = [...problems.values()].flat();
    if (told.length > 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(told.join('\n'));
    return byLeg.get(leg);
}
/** What breaks the chain below a record, or undefined where it is whole. */
function gapOf(latest, candidates) {
    const byDigest = new Map(candidates.map((candidate) => [candidate.digest, candidate]));
    let at = latest;
    for (;;) {
        const { previous, stage, leg } = at.record;
        if (previous === null) {
            return stage === 'bake'
                ? undefined
                : `The ${stage} record of ${leg} (${at.from}) names no predecessor, so nothing says what it is about.`;
        }
        const before = byDigest.get(previous);
        if (before === undefined) {
            return `The ${stage} record of ${leg} (${at.from}) follows one of digest ${previous}, which is not there: it was lost or changed.`;
        }
        // A bake may take over what an earlier one left; every other stage follows an earlier stage.
        if (stageOf(before) >= stageOf(at) && stage !== 'bake') {
            return `The ${stage} record of ${leg} (${at.from}) follows a ${before.record.stage} record (${before.from}), which cannot be.`;
        }
        at = before;
    }
}
function stageOf({ record }) {
    return STAGES.indexOf(record.stage);
}
function isOneStep(a, b) {
    return a.attempt === b.attempt && a.record.stage === b.record.stage;
}


/***/ }),

/***/ 52324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ PLAN_FILE),
/* harmony export */   u: () => (/* binding */ openPlan)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28619);
/* harmony import */ var _plan_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96024);





/** The name of the file, in its artifact and beside the records of the plan. */
const PLAN_FILE = 'plan.json';
/**
 * The plan that an input names: a path of this machine, or the name of an artifact of this run.
 * @param digest what the plan action put out; a plan out of an artifact is not read without it
 */
async function openPlan(host, given, digest) {
    if (given === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('Input "plan" is required here: the path of plan.json, or its artifact.');
    const expected = digest === '' ? undefined : digest;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(host.workspace, given);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return { ...(0,_plan_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readPlan */ .m)(path, expected), fromArtifact: false };
    if (/[/\\]/.test(given))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`Input "plan" names ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(given)}, which does not exist.`);
    if (expected === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('Input "plan-digest" is required with a plan out of an artifact, which any job of the run may have written: the output "digest" of plan.');
    }
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.temporary, 'bakehouse', 'plan-artifact');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    const result = await host.download(given, folder);
    if (result.kind === 'unavailable') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`Input "plan" names ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(given)}, which is no path here, and no artifact: ${result.reason}`);
    }
    return { ...(0,_plan_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readPlan */ .m)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, PLAN_FILE), expected), fromArtifact: true };
}


/***/ }),

/***/ 96024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ renderPlan),
/* harmony export */   m: () => (/* binding */ readPlan)
/* harmony export */ });
/* harmony import */ var _core_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47052);
/* harmony import */ var _core_canonical_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31217);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34002);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28619);
/* harmony import */ var _image_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79177);






/** Ten thousand legs, each with files of its own, have about a third of this. */
const MOST_BYTES = 128 * 1024 * 1024;
const MOST_TOLD = 5;
const STAGES = ['bake', 'verify', 'publish'];
/**
 * The text of plan.json: canonical JSON, legs by level and id, records by leg and stage; one plan has one text. Its
 * digest is `sha256(renderPlan(plan))`.
 */
function renderPlan(plan) {
    return `${(0,_core_canonical_json_js__WEBPACK_IMPORTED_MODULE_5__/* .canonicalJson */ .d)({
        ...plan,
        legs: plan.legs.toSorted((a, b) => a.level - b.level || (0,_core_canonical_json_js__WEBPACK_IMPORTED_MODULE_5__/* .byUnits */ .N)(a.leg, b.leg)),
        records: plan.records.toSorted((a, b) => (0,_core_canonical_json_js__WEBPACK_IMPORTED_MODULE_5__/* .byUnits */ .N)(a.leg, b.leg) || STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage)),
    })}\n`;
}
/**
 * Reads plan.json, which came from another job and is not trusted before it fits its digest.
 * Throws a UserError that says what is wrong with it.
 *
 * @param expected the digest that the plan action put out; none where the file is taken as it is
 */
function readPlan(path, expected) {
    const what = `The plan ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(path)}`;
    if (expected !== undefined && !/^sha256:[0-9a-f]{64}$/.test(expected)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The plan's digest must be sha256: and 64 hex digits, but was ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(expected)}.`);
    }
    const bytes = (0,_core_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readBounded */ .C)('The plan', path, MOST_BYTES);
    const digest = (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes);
    if (expected !== undefined && digest !== expected) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} is another one than was meant: its digest is ${digest}, but ${expected} was asked for. Take plan and digest from one run of the plan action.`);
    }
    const value = (0,_core_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(what, bytes);
    checkSchema(what, value);
    const parsed = _image_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .plan */ .e.safeParse(value);
    if (!parsed.success)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} is not valid: ${problemsOf(parsed.error)}.`);
    checkUnique(what, parsed.data);
    return { plan: parsed.data, digest };
}
function checkSchema(what, value) {
    const isObject = typeof value === 'object' && value !== null && 'schema' in value;
    const schema = isObject && typeof value.schema === 'string' ? value.schema : undefined;
    if (schema === 'bakehouse/plan/1')
        return;
    if (schema?.startsWith('bakehouse/plan/') === true) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} is of the kind ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(schema)}; this version of Bakehouse reads "bakehouse/plan/1". Plan and bake with the same version.`);
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} is no plan: it must begin with the member "schema" of "bakehouse/plan/1".`);
}
/** Ids and slugs become folders, references and names of artifacts: two legs of one would share them. */
function checkUnique(what, { legs }) {
    for (const member of ['leg', 'slug']) {
        const seen = new Set();
        for (const leg of legs) {
            if (seen.has(leg[member]))
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} is not valid: two legs have the ${member} ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(leg[member])}.`);
            seen.add(leg[member]);
        }
    }
}
function problemsOf(error) {
    const told = error.issues.slice(0, MOST_TOLD).map(({ path, message }) => {
        const where = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
        return `${where.replace(/^\./, '').slice(0, 120)}: ${message.slice(0, 200)}`;
    });
    const more = error.issues.length - told.length;
    return `${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}


/***/ }),

/***/ 41421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   AR: () => (/* binding */ IMAGES_TAG),
/* harmony export */   HI: () => (/* binding */ KEY_TAG),
/* harmony export */   NV: () => (/* binding */ regionsOf),
/* harmony export */   R2: () => (/* binding */ RUN_TAG),
/* harmony export */   cJ: () => (/* binding */ BUILD_TAG),
/* harmony export */   lD: () => (/* binding */ imageSetTags),
/* harmony export */   mv: () => (/* binding */ VERIFIED_TAG),
/* harmony export */   zw: () => (/* binding */ parseImageSet)
/* harmony export */ });
/** The tags by which the images of a bake are found again. */
const KEY_TAG = 'bakehouse:key';
const BUILD_TAG = 'bakehouse:build';
const IMAGES_TAG = 'bakehouse:images';
const RUN_TAG = 'bakehouse:run';
/** `true` after the tests of the image have passed. */
const VERIFIED_TAG = 'bakehouse:verified';
/** EC2 takes that many characters as the value of a tag. */
const LONGEST_VALUE = 256;
const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d+$/;
/** The place of an image in its bake: `build@region`. Of the build's name, blanks and `@` are written as in an address. */
function placeOf(build, region) {
    return `${encodeURIComponent(build.toWellFormed())}@${region}`;
}
/**
 * The tags of each image of one bake, to be set in one call per image. Each tells the whole set, so that a look-up in
 * one region knows where the others are, and takes a bake only whole.
 */
function imageSetTags(key, images) {
    const places = [...new Set(images.map(({ build, region }) => placeOf(build, region)))].toSorted();
    const text = places.join(' ');
    const set = text.length <= LONGEST_VALUE ? text : `#${places.length}`;
    return images.map((image) => ({
        ...image,
        tags: { [KEY_TAG]: key, [BUILD_TAG]: image.build, [IMAGES_TAG]: set },
    }));
}
/** The set that such a tag tells; undefined when it is none of ours. */
function parseImageSet(text) {
    const [, digits] = /^#([1-9]\d{0,5})$/.exec(text) ?? [];
    if (digits !== undefined)
        return { kind: 'count', count: Number(digits) };
    const places = text.split(' ');
    const areOurs = places.every((place) => {
        const [build = '', region = '', ...more] = place.split('@');
        // A region becomes part of an address that is asked.
        return build !== '' && REGION.test(region) && more.length === 0;
    });
    return areOurs ? { kind: 'places', places: new Set(places) } : undefined;
}
/** The regions that a set has images in; of a mere number none can be told. */
function regionsOf(set) {
    if (set.kind === 'count')
        return [];
    return [...new Set([...set.places].map((place) => place.split('@')[1] ?? ''))];
}


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

/***/ 90447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O8: () => (/* binding */ pushTrouble),
/* harmony export */   c$: () => (/* binding */ tellingLine),
/* harmony export */   gl: () => (/* binding */ RegistryError)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _image_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52910);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40905);



/** A registry that does not do what it is asked to. */
class RegistryError extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    failure;
    constructor(failure, message) {
        super(message);
        this.failure = failure;
    }
}
const NO_LOGIN = /no basic auth credentials|unauthorized|authentication required|401 Unauthorized|not logged in|credentials not found|docker login/i;
const DENIED = /denied|forbidden|insufficient_scope|not authorized/i;
const SERVER = /\b50[0-4]\b|internal server error|bad gateway|gateway timeout|unexpected EOF|\bEOF$/i;
/**
 * What docker's words say of a registry that it could not push to.
 *
 * @param words what docker printed
 */
function pushTrouble(repository, words) {
    const { host } = (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F)(repository);
    const line = tellingLine(words);
    if (NO_LOGIN.test(line)) {
        return new RegistryError('credentials', `docker has no credentials for ${host} that it takes: ${line}. Log in in a step before this one (docker login ${host}).`);
    }
    if (DENIED.test(line)) {
        return new RegistryError('credentials', `${host} does not let docker push to ${repository}: ${line}. Give the credentials of this job the right to write there (for ghcr.io \`packages: write\`), and mind the name.`);
    }
    const trouble = SERVER.test(line) ? 'network' : (0,_image_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .providerTrouble */ .b)(line);
    if (trouble !== undefined && (0,_image_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .isInfrastructure */ .O)(trouble)) {
        const what = trouble === 'network' ? 'cannot be reached, or is in trouble' : 'takes no more at the moment';
        return new RegistryError(trouble, `${host} ${what}: ${line}.`);
    }
    return new RegistryError(trouble ?? 'unknown', `docker could not push to ${repository}: ${line}.`);
}
/** The last line that tells of an error, without the full stop. */
function tellingLine(words) {
    const lines = words
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const line = lines.findLast((one) => /error|denied|unauthorized|fail|no such|unknown/i.test(one)) ?? lines.at(-1);
    return (line ?? 'it said nothing').replace(/\.$/, '').slice(0, 500);
}


/***/ }),

/***/ 9428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ createStagedManifests)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79809);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40905);
/* harmony import */ var _registry_trouble_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90447);





const digest = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/);
const held = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ config: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ digest }) });
const answer = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    Descriptor: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ digest }),
    SchemaV2Manifest: held.nullish(),
    OCIManifest: held.nullish(),
});
/** docker itself waits far longer for a host that does not answer. */
const PATIENCE_MS = 30_000;
function createStagedManifests(environment) {
    return {
        read: async (reference) => {
            try {
                const signal = AbortSignal.timeout(PATIENCE_MS);
                // Of its own accord this command speaks plain http to nobody, where push and pull do so to this machine.
                const isHere = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/.test((0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F)(reference).host);
                const insecure = isHere ? ['--insecure'] : [];
                const args = ['manifest', 'inspect', '--verbose', ...insecure, reference];
                const { exitCode, stdout, stderr } = await (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .askDocker */ .ad)(args, { environment, signal });
                if (exitCode !== 0)
                    return refusalOf(stderr);
                const parsed = answer.safeParse(JSON.parse(stdout));
                const config = (parsed.data?.OCIManifest ?? parsed.data?.SchemaV2Manifest)?.config.digest;
                return parsed.data === undefined || config === undefined
                    ? { kind: 'unknown', reason: `${reference} is no image for one platform` }
                    : { kind: 'found', manifest: parsed.data.Descriptor.digest, config };
            }
            catch (error) {
                const isLate = error instanceof Error && error.name === 'AbortError';
                return { kind: 'unknown', reason: isLate ? `no answer within ${PATIENCE_MS / 1000} s` : (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error) };
            }
        },
    };
}
/** docker says "no such manifest" for every 404. */
function refusalOf(words) {
    if (/no such manifest|manifest unknown|name unknown/i.test(words))
        return { kind: 'missing' };
    return { kind: 'unknown', reason: (0,_registry_trouble_js__WEBPACK_IMPORTED_MODULE_3__/* .tellingLine */ .c$)(words) };
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
    const readable = text
        .replace(unfit, '-')
        .slice(0, 40)
        .replace(/^-+|-+$/g, '');
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 16);
    return `${readable === '' ? 'x' : readable}__${hash}`;
}


/***/ }),

/***/ 8642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ writeBeside),
/* harmony export */   VZ: () => (/* binding */ besideRecordOf),
/* harmony export */   Zm: () => (/* binding */ lookUpBeside),
/* harmony export */   qE: () => (/* binding */ besidePath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2503);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64377);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34002);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
/* harmony import */ var _core_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32019);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22720);







const digest = zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/);
/** What lies beside an image that is files, in `<first file>.bakehouse.json`: it has no tags that could tell it. */
const besideRecord = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz('bakehouse/file/1'),
    key: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1),
    recipe: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullable(),
    build: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullable(),
    id: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1),
    created: zod__WEBPACK_IMPORTED_MODULE_7__/* .datetime */ .w$().nullable(),
    files: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1), size: zod__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig().int().nonnegative(), sha256: digest }))
        .min(1)
        .describe('All files of the image, relative to the working directory of the bake.'),
    run: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullable(),
    verified: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY(),
});
const MOST_BYTES = 1024 * 1024;
/** Where the record of an image lies whose first file is `path`. */
function besidePath(folder, path) {
    return `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path)}.bakehouse.json`;
}
/**
 * Writes the record beside the image's first file, or writes it anew when its tests have passed.
 * Throws a UserError when a file is outside `folder`.
 * @param folder the working directory of the bake
 */
function writeBeside(folder, record) {
    for (const { path } of record.files) {
        if (!(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .isInside */ .FK)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path))) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The image's file ${path} is outside ${folder}, so no record is kept beside it.`);
        }
    }
    const path = besidePath(folder, record.files[0]?.path ?? '');
    // With the modes of an ordinary file: whoever may read the image may know where it comes from.
    (0,_core_files_js__WEBPACK_IMPORTED_MODULE_4__/* .writeAtomically */ .v)(path, `${JSON.stringify({ schema: 'bakehouse/file/1', ...record }, undefined, 2)}\n`, 0o644);
    return path;
}
/**
 * The images whose first files these are, when every one has a record of that key and all its files are as recorded,
 * byte for byte; else none. Never throws.
 * @param paths of the first file of each image that the leg makes, relative to `folder`
 */
async function lookUpBeside(folder, paths, key) {
    const images = [];
    const reasons = [];
    let never = 0;
    for (const path of paths) {
        const seen = await look(folder, path, key);
        if (typeof seen === 'object')
            images.push(foundImage(seen));
        else if (seen !== undefined)
            reasons.push(seen);
        else {
            never += 1;
            reasons.push(`${path} has no record beside it`);
        }
    }
    if (paths.length > 0 && images.length === paths.length)
        return { kind: 'found', images };
    return { kind: 'missing', reason: never === paths.length ? null : reasons.join('; ') };
}
/** What is recorded beside a file, where that is of this key and the file as recorded; else why it is not. Never throws. */
async function besideRecordOf(folder, path, key) {
    return (await look(folder, path, key)) ?? `${path} has no record beside it`;
}
/** The record, or why it does not count, or undefined when nothing is recorded. */
async function look(folder, path, key) {
    const file = besidePath(folder, path);
    try {
        const size = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.size;
        if (size === undefined)
            return undefined;
        if (size > MOST_BYTES)
            return `the record beside ${path} is too large`;
        const parsed = besideRecord.safeParse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8')));
        if (!parsed.success)
            return `the record beside ${path} is none of ours`;
        if (parsed.data.key !== key)
            return `${path} is of another key`;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, parsed.data.files[0]?.path ?? '') !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path))
            return `the record beside ${path} is of another file`;
        return (await damage(folder, parsed.data)) ?? parsed.data;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return `the record beside ${path} is not JSON`;
        return `${path} cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) ?? (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)})`;
    }
}
async function damage(folder, { files }) {
    for (const { path, size, sha256 } of files) {
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path);
        if (!(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .isInside */ .FK)(folder, full))
            return `the record names ${path}, which is outside the working directory`;
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(full, { throwIfNoEntry: false });
        if (stat === undefined || !stat.isFile())
            return `${path} is missing`;
        if (stat.size !== size || (await (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256OfFile */ .Vq)(full)) !== sha256)
            return `${path} has changed since it was baked`;
    }
    return undefined;
}
function foundImage({ build, id, created, files, run, verified }) {
    return {
        build,
        provider: 'file',
        account: null,
        region: 'local',
        id,
        created,
        digests: {},
        tags: [],
        files,
        verified,
        runId: run,
    };
}


/***/ })

};
