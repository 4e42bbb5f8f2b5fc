export const id = 3106;
export const ids = [3106];
export const modules = {

/***/ 79177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ planWith),
/* harmony export */   e: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95907);
/* harmony import */ var _leg_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44296);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24375);




/** What still has to be done for a leg; a leg leaves the matrix when nothing is left. */
const todo = zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['bake', 'verify']);
const digest = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/);
/** An image that a template or Dockerfile starts from by a name, and what is behind that name now. */
const namedBase = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    named: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe('Where and how it is named.'),
    source: _definition_js__WEBPACK_IMPORTED_MODULE_0__/* .resolvedSource */ .WC.nullable().describe('Null: it counts by its name alone.'),
    reason: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable().describe('Why nobody could tell; null where it is known.'),
});
/** A leg of a plan: what it is, where it stands, what is to be done and why. */
const plannedLegWith = (request) => _definition_js__WEBPACK_IMPORTED_MODULE_0__/* .legDefinition */ .A_.extend({
    source: request.nullable(),
    level: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().nonnegative().describe('The length of the longest chain of parents above it.'),
    sources: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .resolvedSource */ .WC),
    bases: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(namedBase)
        .optional()
        .describe('Images that its template or Dockerfile names itself; absent where it names none.'),
    recipe: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
    key: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
    files: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable().describe('The digest of its set of input files, which is in `files`.'),
    values: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).describe('The other parts of the recipe, by name.'),
    todo: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(todo),
    reason: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe('Why it is to be done, in words.'),
    state: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n([
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
    aliases: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).describe('Ids of legs that would make the very same image, and so are not baked.'),
});
/** A leg that a choice left out of the plan: its image stands where earlier runs published it. */
const otherLeg = _definition_js__WEBPACK_IMPORTED_MODULE_0__/* .legDefinition */ .A_
    .pick({ leg: true, slug: true, image: true, tier: true, axes: true, version: true, publish: true })
    .extend({ key: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable() });
/** A plan that was written when its build registry was called `staging`. */
function withBuildRegistry(value) {
    if (typeof value !== 'object' || value === null || !('staging' in value) || 'build-registry' in value)
        return value;
    const { staging, ...rest } = value;
    return { ...rest, 'build-registry': staging };
}
/**
 * plan.json: the legs whole, sorted by level and id. A matrix row only names one of them.
 * @param request what may stand as the source of a leg
 */
const planWith = (request) => zod__WEBPACK_IMPORTED_MODULE_3__/* .preprocess */ .vkY(withBuildRegistry, zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('bakehouse/plan/1'),
    from: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).describe('The files that the legs were read from.'),
    templates: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP())
        .describe('Templates and Dockerfiles of all legs, planned or not: none counts as an input of another leg.'),
    writes: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP())
        .optional()
        .describe('Files and globs of files that bakes of these legs write: none counts for lying beside a template. Absent where there are none.'),
    commit: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    legs: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .preprocess */ .vkY(_leg_js__WEBPACK_IMPORTED_MODULE_1__/* .withTier */ .RY, plannedLegWith(request))),
    others: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(otherLeg)
        .optional()
        .describe('Legs that were not chosen, and that no chosen one builds on: what targets have of them stays. Absent where there are none.'),
    files: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(digest, zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()))
        .describe('Sets of input files by digest: path to mode and content.'),
    targets: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()),
    'build-registry': zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .nullable()
        .describe('The repository through which container images pass from job to job.'),
    records: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_record_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g).describe('Of the legs that were found at their provider.'),
}));
/** The same, where nobody looks into sources. */
const plan = planWith(_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceRequest */ .hE);


/***/ }),

/***/ 84065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ downloadRecords)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88278);
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
    const what = `The artifact ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(name)}`;
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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} should be the record of ${leg}, but is one of ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(record.leg)}. Where two manifests share a run, give them artifact prefixes of which none begins like the other.`);
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
/* harmony import */ var _core_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1252);
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
    for (const [leg, candidates] of (0,_core_values_js__WEBPACK_IMPORTED_MODULE_2__/* .groupedBy */ .me)(records, ({ record }) => record.leg)) {
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

/***/ 33554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bh: () => (/* binding */ rememberWritten),
/* harmony export */   c4: () => (/* binding */ findRecordFiles),
/* harmony export */   m7: () => (/* binding */ readRecordFile),
/* harmony export */   w9: () => (/* binding */ plannedRecord)
/* harmony export */ });
/* unused harmony export renderRecord */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52948);
/* harmony import */ var _core_values_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1252);
/* harmony import */ var _core_files_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74555);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8005);
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88278);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24375);









/** A record of a bake over many regions has some kilobytes. */
const MOST_RECORD_BYTES = 1024 * 1024;
const MOST_ENTRIES = 50_000;
const MOST_DEPTH = 4;
const RECORD_FILE = /^(?:.*[.-])?record\.json$/;
/** The text of a record that is not written by the stage itself but made from what its image says. */
function renderRecord(record) {
    return `${canonicalJson(record)}\n`;
}
/** Records of plans that another version wrote, as they stand there. */
const WRITTEN = new WeakMap();
/**
 * Remembers a record of a plan as it was written, where it reads otherwise: a member had another name, or is not known here.
 * What follows it in its chain names the digest of what was written.
 */
function rememberWritten(record, written) {
    if (!(0,node_util__WEBPACK_IMPORTED_MODULE_2__.isDeepStrictEqual)(record, written))
        WRITTEN.set(record, written);
}
/** A record of plan.json. Its digest is that of its text there, which is also the text of its file beside plan.json. */
function plannedRecord(record) {
    return { record, digest: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)(`${(0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__/* .canonicalJson */ .dj)(WRITTEN.get(record) ?? record)}\n`), from: 'the plan', attempt: 0 };
}
/** A record's file, read strictly. Throws a UserError. */
function readRecordFile(path, from = path) {
    const what = `The record ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .show */ .WU)(from)}`;
    const bytes = (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readBounded */ .C)(what, path, MOST_RECORD_BYTES);
    const parsed = _record_js__WEBPACK_IMPORTED_MODULE_7__/* .record */ .g.safeParse((0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .q)(what, bytes));
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.map(String).join('.')}: `;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(`${what} is not valid: ${`${where}${issue?.message ?? ''}`.slice(0, 300)}.`);
    }
    return { record: parsed.data, digest: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)(bytes), from, attempt: parsed.data.run.attempt };
}
/**
 * The record files among paths of files and folders, in a stable order. A file is taken by any name; in folders, some
 * levels deep, those called record.json or ending in .record.json or -record.json. Links are not followed.
 */
function findRecordFiles(paths) {
    const found = new Set();
    let entries = 0;
    const walk = (folder, depth) => {
        const inside = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true }).sort((a, b) => (0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__/* .byUnits */ .Nx)(a.name, b.name));
        entries += inside.length;
        if (entries > MOST_ENTRIES) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(`Input "records" leads to more than ${MOST_ENTRIES} files (at ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .show */ .WU)(folder)}); name the folder of the records itself.`);
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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .codeOf */ .$N)(error) === 'ENOENT'
            ? `Input "records" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .show */ .WU)(path)}, which does not exist.`
            : `Input "records" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .show */ .WU)(path)}, which cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .codeOf */ .$N)(error) ?? String(error)}).`);
    }
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
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88278);
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
        return { ...(0,_plan_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readPlan */ .m3)(path, expected), fromArtifact: false };
    if (/[/\\]/.test(given))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`Input "plan" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(given)}, which does not exist.`);
    if (expected === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('Input "plan-digest" is required with a plan out of an artifact, which any job of the run may have written: the output "digest" of plan.');
    }
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.temporary, 'bakehouse', 'plan-artifact');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    const result = await host.download(given, folder);
    if (result.kind === 'unavailable') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`Input "plan" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(given)}, which is no path here, and no artifact: ${result.reason}`);
    }
    return { ...(0,_plan_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readPlan */ .m3)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, PLAN_FILE), expected), fromArtifact: true };
}


/***/ }),

/***/ 96024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ renderPlan),
/* harmony export */   lI: () => (/* binding */ orderedPlan),
/* harmony export */   m3: () => (/* binding */ readPlan)
/* harmony export */ });
/* harmony import */ var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52948);
/* harmony import */ var _core_values_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1252);
/* harmony import */ var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88278);
/* harmony import */ var _image_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79177);
/* harmony import */ var _image_record_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33554);
/* harmony import */ var _default_manifests_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76474);








/** Ten thousand legs, each with files of its own, have about a third of this. */
const MOST_BYTES = 128 * 1024 * 1024;
const MOST_TOLD = 5;
const STAGES = ['bake', 'verify', 'publish'];
/**
 * The text of plan.json: canonical JSON, legs by level and id, records by leg and stage; one plan has one text. Its
 * digest is `sha256(renderPlan(plan))`.
 */
function renderPlan(plan) {
    return `${(0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__/* .canonicalJson */ .dj)(orderedPlan(plan))}\n`;
}
/** A plan with its legs and records in the order in which they stand in its text. */
function orderedPlan(plan) {
    return {
        ...plan,
        // Of a list the order is its own.
        legs: (0,_default_manifests_js__WEBPACK_IMPORTED_MODULE_6__/* .isList */ .Lv)(plan.from) ? plan.legs : plan.legs.toSorted((a, b) => a.level - b.level || (0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__/* .byUnits */ .Nx)(a.leg, b.leg)),
        records: plan.records.toSorted((a, b) => (0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__/* .byUnits */ .Nx)(a.leg, b.leg) || STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage)),
    };
}
/**
 * Reads plan.json, which came from another job and is not trusted before it fits its digest.
 * Throws a UserError that says what is wrong with it.
 *
 * @param expected the digest that the plan action put out; none where the file is taken as it is
 */
function readPlan(path, expected) {
    const what = `The plan ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(path)}`;
    if (expected !== undefined && !/^sha256:[0-9a-f]{64}$/.test(expected)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The plan's digest must be sha256: and 64 hex digits, but was ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(expected)}.`);
    }
    const bytes = (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readBounded */ .C)('The plan', path, MOST_BYTES);
    const digest = (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes);
    if (expected !== undefined && digest !== expected) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} is another one than was meant: its digest is ${digest}, but ${expected} was asked for. Take plan and digest from one run of the plan action.`);
    }
    const value = (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(what, bytes);
    checkSchema(what, value);
    const parsed = _image_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .plan */ .e.safeParse(value);
    if (!parsed.success)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} is not valid: ${problemsOf(parsed.error)}.`);
    checkUnique(what, parsed.data);
    const written = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__/* .memberOf */ .C5)(value, 'records');
    if (Array.isArray(written))
        parsed.data.records.forEach((record, index) => (0,_image_record_file_js__WEBPACK_IMPORTED_MODULE_5__/* .rememberWritten */ .bh)(record, written[index]));
    return { plan: parsed.data, digest };
}
function checkSchema(what, value) {
    const isObject = typeof value === 'object' && value !== null && 'schema' in value;
    const schema = isObject && typeof value.schema === 'string' ? value.schema : undefined;
    if (schema === 'bakehouse/plan/1')
        return;
    if (schema?.startsWith('bakehouse/plan/') === true) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} is of the kind ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(schema)}; this version of Bakehouse reads "bakehouse/plan/1". Plan and bake with the same version.`);
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} is no plan: it must begin with the member "schema" of "bakehouse/plan/1".`);
}
/** Ids and slugs become folders, references and names of artifacts: two legs of one would share them. */
function checkUnique(what, { legs }) {
    for (const member of ['leg', 'slug']) {
        const seen = new Set();
        for (const leg of legs) {
            if (seen.has(leg[member]))
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} is not valid: two legs have the ${member} ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(leg[member])}.`);
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


/***/ })

};
