export const id = 8708;
export const ids = [8708];
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

/***/ 7304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ withoutTrailing)
/* harmony export */ });
/** A text without whichever of the characters `signs` are at its end. `/\/+$/` would begin anew at each: quadratic. */
function withoutTrailing(text, signs) {
    let end = text.length;
    while (end > 0 && signs.includes(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
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

/***/ 81422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ isList),
/* harmony export */   Z: () => (/* binding */ isImagesJson)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Whether a file that was named is an IMAGES.json, and no manifest. */
function isImagesJson(file) {
    return file.endsWith('.json') && /images/i.test((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file));
}
/** Whether a plan of these files is a list alone, whose order says what is begun first. */
function isList(from) {
    return from.length > 0 && from.every(isImagesJson);
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
/* harmony import */ var _core_canonical_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31217);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34002);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28619);
/* harmony import */ var _image_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79177);
/* harmony import */ var _images_json_file_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81422);







/** Ten thousand legs, each with files of its own, have about a third of this. */
const MOST_BYTES = 128 * 1024 * 1024;
const MOST_TOLD = 5;
const STAGES = ['bake', 'verify', 'publish'];
/**
 * The text of plan.json: canonical JSON, legs by level and id, records by leg and stage; one plan has one text. Its
 * digest is `sha256(renderPlan(plan))`.
 */
function renderPlan(plan) {
    return `${(0,_core_canonical_json_js__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)({
        ...plan,
        // Of a list the order is its own.
        legs: (0,_images_json_file_name_js__WEBPACK_IMPORTED_MODULE_5__/* .isList */ .L)(plan.from) ? plan.legs : plan.legs.toSorted((a, b) => a.level - b.level || (0,_core_canonical_json_js__WEBPACK_IMPORTED_MODULE_6__/* .byUnits */ .N)(a.leg, b.leg)),
        records: plan.records.toSorted((a, b) => (0,_core_canonical_json_js__WEBPACK_IMPORTED_MODULE_6__/* .byUnits */ .N)(a.leg, b.leg) || STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage)),
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
/* harmony export */   H5: () => (/* binding */ REF_TAG),
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
/** The ref of the run that baked it, as refs/heads/main. */
const REF_TAG = 'bakehouse:ref';
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

/***/ 30500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createInsecureHosts: () => (/* binding */ createInsecureHosts)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79809);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);


const configuration = zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ Secure: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY() }));
/**
 * Whether docker's daemon was told that a registry is insecure (`insecure-registries`). It is asked once; one that does not
 * answer says no.
 */
function createInsecureHosts(environment) {
    let asked;
    const ask = async () => {
        try {
            const args = ['info', '--format', '{{json .RegistryConfig.IndexConfigs}}'];
            const { stdout } = await (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .askDocker */ .ad)(args, { environment });
            const told = configuration.parse(JSON.parse(stdout));
            return new Set(Object.entries(told).flatMap(([host, { Secure }]) => (Secure ? [] : [host])));
        }
        catch {
            return new Set();
        }
    };
    return async (host) => {
        asked ??= ask();
        return (await asked).has(host);
    };
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
/* harmony export */   MX: () => (/* binding */ registryFailure),
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
/** What kind of trouble with a registry docker's words tell of; undefined where they tell of none. */
function registryFailure(words) {
    if (NO_LOGIN.test(words) || DENIED.test(words))
        return 'credentials';
    return SERVER.test(words) ? 'network' : (0,_image_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .providerTrouble */ .b)(words);
}
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
    const trouble = registryFailure(line);
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _oci_docker_distribution_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87068);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54880);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40905);




const PATIENCE_MS = 30_000;
const IDLE_MS = 10_000;
function createStagedManifests(environment) {
    const distribution = (0,_oci_docker_distribution_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerDistribution */ .l)({ environment, userAgent: 'bakehouse', idle: IDLE_MS });
    return {
        read: async (reference) => {
            const signal = AbortSignal.timeout(PATIENCE_MS);
            try {
                return await stagedManifest(distribution, reference, signal);
            }
            catch (error) {
                const reason = signal.aborted
                    ? `no answer within ${PATIENCE_MS / 1000} s`
                    : (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).replace(/\.$/, '');
                return { kind: 'unknown', reason };
            }
        },
    };
}
async function stagedManifest(distribution, reference, signal) {
    const { host, path, tag } = (0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F)(reference);
    const manifest = await distribution.manifest({ host, path }, tag, signal);
    if (manifest === undefined)
        return { kind: 'missing' };
    const content = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .readManifest */ .W)(manifest);
    if (content.kind !== 'image')
        return { kind: 'unknown', reason: `${reference} is no image for one platform` };
    return { kind: 'found', manifest: manifest.digest, config: content.config };
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


/***/ }),

/***/ 42035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createDockerLogins: () => (/* binding */ createDockerLogins),
/* harmony export */   dockerConfigFile: () => (/* binding */ dockerConfigFile),
/* harmony export */   helperOf: () => (/* binding */ helperOf),
/* harmony export */   readDockerConfig: () => (/* binding */ readDockerConfig)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38321);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2503);
/* harmony import */ var _core_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47052);
/* harmony import */ var _core_command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43497);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8005);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73024);
/* harmony import */ var _core_text_ends_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7304);










const entry = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    auth: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().optional(),
    username: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().optional(),
    password: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().optional(),
    identitytoken: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().optional(),
});
const config = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    auths: zod__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), entry.nullish()).nullish(),
    credsStore: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullish(),
    credHelpers: zod__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP()).nullish(),
});
const told = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ Username: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), Secret: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP() });
const MOST_BYTES = 1024 * 1024;
const HUB = 'https://index.docker.io/v1/';
const HELPER = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;
/** Where docker keeps its logins; the file need not be there. */
function dockerConfigFile(environment) {
    const { DOCKER_CONFIG, HOME } = environment;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(DOCKER_CONFIG !== undefined && DOCKER_CONFIG !== '' ? DOCKER_CONFIG : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(HOME ?? '/', '.docker'), 'config.json');
}
/** Reads docker's own configuration, and asks its credential helpers, as the docker client does. Keeps nothing. */
function createDockerLogins(environment) {
    return {
        find: async (host) => {
            const logins = readDockerConfig(environment);
            const helper = helperOf(logins, host);
            return helper === undefined ? plainLogin(logins, host) : await askHelper(helper, serverOf(host), environment);
        },
    };
}
/** Throws a UserError for a file that docker could not read either. */
function readDockerConfig(environment) {
    const path = dockerConfigFile(environment);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_7__.existsSync)(path))
        return {};
    const what = "docker's configuration";
    const parsed = config.safeParse((0,_core_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .q)(what, (0,_core_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readBounded */ .C)(what, path, MOST_BYTES)));
    if (parsed.success)
        return parsed.data;
    // Not what was found: it may be a secret.
    const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(`docker's configuration (${path}) is not as docker writes it, at ${where}. Log in anew.`);
}
/** The helper that keeps the login of a host; undefined where the file itself does. */
function helperOf({ credHelpers, credsStore }, host) {
    const own = Object.entries(credHelpers ?? {}).find(([server]) => hostOf(server) === host)?.[1];
    const helper = own ?? credsStore ?? '';
    if (helper === '')
        return undefined;
    if (!HELPER.test(helper))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo("docker's configuration names a credential helper that cannot be one.");
    return helper;
}
function plainLogin({ auths }, host) {
    const found = Object.entries(auths ?? {}).find(([server]) => hostOf(server) === host)?.[1];
    if (found === undefined || found === null)
        return undefined;
    if (found.identitytoken !== undefined && found.identitytoken !== '') {
        return { kind: 'identity-token', token: found.identitytoken };
    }
    const pair = Buffer.from(found.auth ?? '', 'base64').toString('utf8');
    const colon = pair.indexOf(':');
    const user = colon > 0 ? pair.slice(0, colon) : (found.username ?? '');
    // docker pads what it writes with NUL.
    const password = colon > 0 ? (0,_core_text_ends_js__WEBPACK_IMPORTED_MODULE_9__/* .withoutTrailing */ .h)(pair.slice(colon + 1), '\0') : (found.password ?? '');
    return user === '' ? undefined : { kind: 'password', user, password };
}
/** docker writes hosts, and for its own registry an address. */
function hostOf(server) {
    const host = server.replace(/^https?:\/\//, '').replace(/\/.*$/s, '');
    return ['index.docker.io', 'registry-1.docker.io'].includes(host) ? 'docker.io' : host;
}
function serverOf(host) {
    return host === 'docker.io' ? HUB : host;
}
/** docker's protocol of credential helpers: the server to its input, JSON or words from its output. */
async function askHelper(helper, server, environment) {
    const program = `docker-credential-${helper}`;
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, ['get'], {
        env: { ...environment },
        stdio: ['pipe', 'pipe', 'ignore'],
    });
    (0,_core_command_js__WEBPACK_IMPORTED_MODULE_5__/* .limitTime */ .DZ)(child, _core_command_js__WEBPACK_IMPORTED_MODULE_5__/* .LOCAL_MS */ .rR);
    // One that does not read what it is asked has ended, and says so by its exit code.
    child.stdin.on('error', () => undefined).end(`${server}\n`);
    try {
        const [output, [code]] = await Promise.all([(0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__.text)(child.stdout), (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'close')]);
        if (/credentials not found/i.test(output))
            return undefined;
        const parsed = code === 0 ? told.safeParse(JSON.parse(output)) : undefined;
        if (parsed?.success !== true)
            throw new Error(`it ended with exit code ${String(code)}`);
        const { Username: user, Secret: secret } = parsed.data;
        return user === '<token>'
            ? { kind: 'identity-token', token: secret }
            : { kind: 'password', user, password: secret };
    }
    catch (error) {
        // A parser quotes what it read.
        const reason = error instanceof SyntaxError ? 'it answers no JSON' : ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .codeOf */ .$N)(error) ?? (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error));
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(`${program}, which docker's configuration names, gives no login of ${server}: ${reason}.`);
    }
}


/***/ }),

/***/ 87689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createDistribution: () => (/* binding */ createDistribution)
});

// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __webpack_require__(44942);
// EXTERNAL MODULE: ./.build/core/digest.js
var core_digest = __webpack_require__(34002);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/providers/docker/registry-trouble.js
var registry_trouble = __webpack_require__(90447);
;// CONCATENATED MODULE: ./.build/providers/oci/body.js
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

;// CONCATENATED MODULE: ./.build/providers/oci/loopback.js
/** Whether an address is of this machine, where docker speaks plain http too. */
function isLoopback({ hostname }) {
    return hostname === 'localhost' || /^127\.\d+\.\d+\.\d+$/.test(hostname) || hostname === '[::1]';
}

;// CONCATENATED MODULE: ./.build/providers/oci/token.js


/**
 * A token by distribution's token protocol; undefined where none is given. Credentials go where the registry says, as
 * docker sends them, but never unencrypted to another machine.
 */
async function registryToken(client, request) {
    const { registry, challenge, credential } = request;
    if (challenge === undefined || !/^bearer /i.test(challenge))
        return undefined;
    const given = new Map([...challenge.matchAll(/(?<!\w)(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
    const realm = URL.parse(given.get('realm') ?? '');
    if (realm === null)
        return undefined;
    const isSafe = realm.protocol === 'https:' || (realm.protocol === 'http:' && isLoopback(realm) && isLoopback(registry));
    if (!isSafe)
        throw new AnswerError(`it sends for a token to ${realm.origin}, which is not https`);
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
    const body = tokenBody((await bytesOf(answer)).toString('utf8'));
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
        throw new AnswerError('what it sends as a token is not JSON');
    }
}
function withQuery(realm, service, scope) {
    const url = new URL(realm);
    if (service !== undefined)
        url.searchParams.set('service', service);
    url.searchParams.set('scope', scope);
    return url.href;
}

;// CONCATENATED MODULE: ./.build/providers/oci/authorization.js

/** Asks for a login when a registry wants one, and never before. */
function createAuthorization(logins) {
    const headers = new Map();
    const keyOf = ({ host, scope }) => `${host} ${scope}`;
    return {
        // A name and a password are good for all of a registry, a token for what it was asked for.
        known: (rights) => headers.get(keyOf(rights)) ?? headers.get(rights.host),
        answer: async (client, rights, url, challenge) => {
            headers.delete(keyOf(rights));
            headers.delete(rights.host);
            const credential = await logins.find(rights.host);
            let header;
            if (challenge !== undefined && /^basic\b/i.test(challenge)) {
                if (credential?.kind !== 'password')
                    return undefined;
                header = basic(credential);
                headers.set(rights.host, header);
            }
            else {
                const request = { registry: url, challenge, scope: rights.scope };
                const token = await registryToken(client, credential === undefined ? request : { ...request, credential });
                if (token === undefined)
                    return undefined;
                header = `Bearer ${token}`;
                headers.set(keyOf(rights), header);
            }
            return header;
        },
    };
}

// EXTERNAL MODULE: ./.build/providers/oci/manifest.js
var oci_manifest = __webpack_require__(54880);
;// CONCATENATED MODULE: ./.build/providers/oci/origin.js



/** It speaks https, and is in trouble. */
class AnsweringError extends Error {
}
function createOrigins(options) {
    const known = new Map();
    const settled = new Map();
    const doors = async (host) => {
        const origin = settled.get(host);
        const all = await doorsOf(host, options);
        return origin === undefined ? all : { ...all, origins: [origin] };
    };
    return {
        doors,
        settle: (host, origin) => settled.set(host, origin),
        find: (host) => {
            const asked = known.get(host) ?? originOf(host, options);
            known.set(host, asked);
            asked.catch(() => known.delete(host));
            return asked;
        },
    };
}
/** Whether a failure at one door says that the next one is to be tried. */
function isWrongDoor(error) {
    return !(error instanceof AnsweringError) && (0,errors/* codeOf */.$N)(error) !== 'ECONNREFUSED';
}
/**
 * https with a certificate that is known. As docker does: this machine, and hosts that its daemon was told to be insecure,
 * may have any certificate, and may speak plain http where they do not know https.
 */
async function doorsOf(host, options) {
    const server = host === 'docker.io' ? 'registry-1.docker.io' : host;
    const isVerified = !(isLoopback(new URL(`https://${server}`)) || (await options.isInsecure(host)));
    return { isVerified, origins: [`https://${server}`, ...(isVerified ? [] : [`http://${server}`])] };
}
async function originOf(host, options) {
    const { isVerified, origins } = await doorsOf(host, options);
    const ask = async (origin) => {
        const client = new lib/* HttpClient */.Qq(options.userAgent, [], {
            socketTimeout: options.idle,
            maxRedirects: 0,
            ignoreSslError: !isVerified,
        });
        try {
            const { message } = await client.get(`${origin}/v2/`);
            message.resume();
            const status = message.statusCode ?? 0;
            if (status === 429 || status >= 500)
                throw new AnsweringError(`it answered HTTP ${status}`);
            return { origin, isVerified, wantsLogin: message.statusCode === 401 };
        }
        finally {
            client.dispose();
        }
    };
    const [first = '', second] = origins;
    try {
        return await ask(first);
    }
    catch (error) {
        if (second === undefined || !isWrongDoor(error))
            throw error;
        return await ask(second);
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
;// CONCATENATED MODULE: ./.build/providers/oci/reply.js




const reply_errors = schemas/* object */.Ikc({
    errors: schemas/* array */.YOg(schemas/* object */.Ikc({ code: schemas/* string */.YjP().optional(), message: schemas/* string */.YjP().optional() })).min(1),
});
const CERTIFICATE = /CERT|UNABLE_TO_VERIFY_LEAF_SIGNATURE/;
const LONGEST = 300;
/** Whether the same question may be answered better a moment later. */
function isPassing(outcome) {
    if (outcome instanceof Error)
        return outcome instanceof registry_trouble/* RegistryError */.gl && outcome.failure === 'network';
    return outcome.status === 429 || (outcome.status >= 500 && outcome.status !== 501);
}
/** An error of a connection as ours; one that is the user's, or that another try does not mend, stays what it is. */
function unreachable(host, error) {
    if (error instanceof errors/* UserError */.yo)
        return error;
    if (error instanceof AnswerError) {
        return new registry_trouble/* RegistryError */.gl('unknown', `${host} does not answer as a registry does: ${error.message}.`);
    }
    if (CERTIFICATE.test((0,errors/* codeOf */.$N)(error) ?? '')) {
        return new registry_trouble/* RegistryError */.gl('config', `${host} has a certificate that this machine does not know: ${reasonOf(error)}. Name the file of its authority in NODE_EXTRA_CA_CERTS, in the environment of the runner.`);
    }
    return new registry_trouble/* RegistryError */.gl('network', `${host} cannot be reached: ${reasonOf(error)}.`);
}
/** After the last try. */
function busyWords(host, outcome, tries) {
    const often = tries === 1 ? '' : ` (asked ${tries} times)`;
    if (outcome instanceof Error)
        return new registry_trouble/* RegistryError */.gl('network', `${outcome.message.replace(/\.$/, '')}${often}.`);
    const { status, headers } = outcome;
    if (status === 429) {
        const after = headers['retry-after'];
        const when = after === undefined ? '' : `, and is to be asked again after ${after.slice(0, 40)}`;
        return new registry_trouble/* RegistryError */.gl('throttled', `${host} takes no more at the moment: HTTP 429${words(outcome)}${when}${often}.`);
    }
    return new registry_trouble/* RegistryError */.gl('network', `${host} is in trouble: HTTP ${status}${words(outcome)}${often}.`);
}
/** Of an answer that is neither what was asked for nor passes. */
function refusalOf({ action, repository: { host, path }, reference }, reply) {
    const { status } = reply;
    const name = `${path}${reference.startsWith('sha256:') ? '@' : ':'}${reference}`;
    const said = `HTTP ${status}${words(reply)}`;
    if (status === 401) {
        return new registry_trouble/* RegistryError */.gl('credentials', `${host} wants a login to ${action} ${name}, and takes none that docker has: ${said}. Log in in a step before this one (docker login ${host}).`);
    }
    if (status === 403) {
        const right = action === 'write' ? ' (for ghcr.io `packages: write`)' : '';
        return new registry_trouble/* RegistryError */.gl('credentials', `${host} does not let this login ${action} ${name}: ${said}. Give the credentials of this job the right to do so${right}, and mind the name.`);
    }
    return new registry_trouble/* RegistryError */.gl('unknown', `${host} did not let us ${action} ${name}: ${said}.`);
}
/** What a registry says in the form that the specification gives errors. */
function words({ body }) {
    try {
        const read = reply_errors.safeParse(JSON.parse(body.toString('utf8')));
        const [first] = read.data?.errors ?? [];
        const text = [first?.code, first?.message].filter((one) => one !== undefined && one !== '').join(': ');
        // oxlint-disable-next-line no-control-regex -- a stranger's words go on a line of ours
        return text === '' ? '' : ` (${text.replace(/[\u0000-\u001f\u007f]+/g, ' ').slice(0, LONGEST)})`;
    }
    catch {
        return '';
    }
}
function reasonOf(error) {
    if (error instanceof AggregateError)
        return [...new Set(error.errors.map(reasonOf))].join('; ');
    return (0,errors/* messageOf */.bD)(error).replace(/\s+/g, ' ').replace(/\.$/, '').slice(0, LONGEST);
}

;// CONCATENATED MODULE: ./.build/providers/oci/distribution.js









/** Milliseconds before each further try. */
const PAUSES = [1000, 4000, 15_000];
/** Longer than this no run waits because a registry says so. */
const LONGEST_PAUSE_MS = 60_000;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** Proxy variables count. */
function createDistribution(options) {
    const origins = createOrigins(options);
    const authorization = createAuthorization(options.logins);
    const { pauses = PAUSES } = options;
    const askAt = async (call, origin, isVerified) => {
        const { host, path } = call.repository;
        const url = new URL(`/v2/${path}/manifests/${call.reference}`, origin);
        const client = new lib/* HttpClient */.Qq(options.userAgent, [], {
            socketTimeout: options.idle,
            maxRedirects: 5,
            ignoreSslError: !isVerified,
        });
        try {
            const ask = async (header) => client.request(call.verb, url.href, call.body ?? null, {
                ...call.headers,
                ...(header === undefined ? {} : { authorization: header }),
            });
            const rights = { host, scope: `repository:${path}:${call.verb === 'PUT' ? 'pull,push' : 'pull'}` };
            const first = await replyOf(await ask(authorization.known(rights)));
            origins.settle(host, origin);
            if (first.status !== 401)
                return first;
            const header = await authorization.answer(client, rights, url, first.headers['www-authenticate']);
            return header === undefined ? first : await replyOf(await ask(header));
        }
        finally {
            client.dispose();
        }
    };
    const doorsOf = async (host) => {
        if (options.probes === false)
            return origins.doors(host);
        const { origin, isVerified } = await origins.find(host);
        return { origins: [origin], isVerified };
    };
    const once = async (call) => {
        const doors = await doorsOf(call.repository.host);
        const [first = '', second] = doors.origins;
        try {
            return await askAt(call, first, doors.isVerified);
        }
        catch (error) {
            if (second === undefined || !isWrongDoor(error) || error instanceof errors/* UserError */.yo)
                throw error;
            return await askAt(call, second, doors.isVerified);
        }
    };
    const send = async (call, signal) => {
        for (let tries = 0;; tries += 1) {
            signal?.throwIfAborted();
            const outcome = await untilAborted(once(call), signal).catch((error) => unreachable(call.repository.host, error));
            if (!isPassing(outcome)) {
                if (outcome instanceof Error)
                    throw outcome;
                return outcome;
            }
            const asked = outcome instanceof Error ? 0 : retryAfter(outcome, options.now());
            const wait = pauses[tries];
            if (wait === undefined || asked > LONGEST_PAUSE_MS)
                throw busyWords(call.repository.host, outcome, tries + 1);
            await options.pause(Math.max(wait, asked), signal);
        }
    };
    const reach = async (host) => origins.find(host).catch((error) => {
        throw unreachable(host, error);
    });
    const read = async (verb, repository, reference, signal) => {
        const headers = { accept: oci_manifest/* manifestTypes */.F.join(', ') };
        const reply = await send({ verb, repository, reference, headers }, signal);
        if (reply.status === 404)
            return undefined;
        if (reply.status !== 200)
            throw refusalOf({ action: 'read', repository, reference }, reply);
        return reply;
    };
    const manifest = async (repository, reference, signal) => {
        const reply = await read('GET', repository, reference, signal);
        return reply === undefined ? undefined : checkedManifest(repository, reference, reply);
    };
    return {
        manifest,
        digest: async (repository, reference, signal) => {
            const reply = await read('HEAD', repository, reference, signal);
            if (reply === undefined)
                return undefined;
            const told = reply.headers['docker-content-digest'];
            if (typeof told === 'string' && DIGEST.test(told))
                return told;
            // A registry need not say it: the digest is then that of the bytes.
            return (await manifest(repository, reference, signal))?.digest;
        },
        tag: async (repository, tag, manifest, signal) => {
            const call = {
                verb: 'PUT',
                repository,
                reference: tag,
                headers: { 'content-type': manifest.type },
                // JSON, hence UTF-8: as text it has the very same bytes.
                body: manifest.bytes.toString('utf8'),
            };
            const reply = await send(call, signal);
            if (reply.status < 200 || reply.status > 299)
                throw refusalOf({ action: 'write', repository, reference: tag }, reply);
            const told = reply.headers['docker-content-digest'];
            if (typeof told === 'string' && told !== manifest.digest) {
                throw new registry_trouble/* RegistryError */.gl('unknown', `${repository.host} took ${manifest.digest} as ${repository.path}:${tag}, but calls it ${told.slice(0, 100)}.`);
            }
        },
        lacksLogin: async (host) => (await reach(host)).wantsLogin && (await options.logins.find(host)) === undefined,
        isInsecure: async (host) => !(await reach(host)).isVerified,
    };
}
/** Rejects when the signal is aborted; what still comes then is nobody's. */
async function untilAborted(answer, signal) {
    if (signal === undefined)
        return answer;
    const { promise, stop } = aborted(signal);
    try {
        return await Promise.race([answer, promise]);
    }
    finally {
        stop();
    }
}
function aborted(signal) {
    let stop = () => undefined;
    const promise = new Promise((_, reject) => {
        const end = () => reject(new DOMException('The run was cancelled.', 'AbortError'));
        signal.addEventListener('abort', end, { once: true });
        stop = () => signal.removeEventListener('abort', end);
    });
    return { promise, stop };
}
async function replyOf(answer) {
    const { statusCode = 0, headers } = answer.message;
    return { status: statusCode, headers, body: await bytesOf(answer) };
}
/** The bytes are believed, and nothing that is said of them. */
function checkedManifest({ host, path }, reference, { headers, body }) {
    const type = (headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
    const what = `${host} answered for ${path}${DIGEST.test(reference) ? '@' : ':'}${reference}`;
    if (!/^application\/(?:.+\+)?(?:json|prettyjws)$/.test(type)) {
        throw new registry_trouble/* RegistryError */.gl('network', `${what} with ${type === '' ? 'something' : type.slice(0, 100)}, which is no manifest. Is there a proxy or a page for logins in between?`);
    }
    const digest = (0,core_digest/* sha256 */.sc)(body);
    const told = headers['docker-content-digest'];
    // A manifest of schema 1 is signed within: its digest is not that of its bytes.
    const said = DIGEST.test(reference) ? reference : typeof told === 'string' && DIGEST.test(told) ? told : digest;
    if (!type.endsWith('prettyjws') && (said !== digest || (typeof told === 'string' && told !== digest))) {
        throw new registry_trouble/* RegistryError */.gl('network', `${what} with bytes of ${digest}, and says that they are ${String(told ?? said).slice(0, 100)}.`);
    }
    return { digest: said, type, bytes: body };
}
/** Milliseconds; RFC 9110 has seconds and dates. */
function retryAfter({ headers }, now) {
    const said = headers['retry-after'] ?? '';
    if (/^\d+$/.test(said))
        return Number(said) * 1000;
    const date = Date.parse(said);
    return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}


/***/ }),

/***/ 87068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ dockerDistribution)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _docker_insecure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30500);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42035);
/* harmony import */ var _distribution_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87689);




/** A question that somebody waits for is asked again once. */
const PAUSES = [1000];
/** Registries as docker reaches them from here, for questions. */
function dockerDistribution({ environment, userAgent, idle }) {
    return (0,_distribution_js__WEBPACK_IMPORTED_MODULE_3__.createDistribution)({
        userAgent,
        idle,
        logins: (0,_credentials_js__WEBPACK_IMPORTED_MODULE_2__.createDockerLogins)(environment),
        isInsecure: (0,_docker_insecure_js__WEBPACK_IMPORTED_MODULE_1__.createInsecureHosts)(environment),
        pauses: PAUSES,
        probes: false,
        pause: async (ms, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal === undefined ? {} : { signal }),
        now: Date.now,
    });
}


/***/ }),

/***/ 54880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ manifestTypes),
/* harmony export */   W: () => (/* binding */ readManifest)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const INDEXES = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
];
const IMAGES = [
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
/** For the header `accept`: all that a copy or a tag has to keep as it is. */
const manifestTypes = [...INDEXES, ...IMAGES];
const digest = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/);
const image = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ config: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ digest }) });
const index = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    manifests: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        digest,
        platform: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ os: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), architecture: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), variant: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() }).optional(),
    })),
});
/** What a manifest says. Never throws. */
function readManifest({ type, bytes }) {
    let parsed;
    try {
        parsed = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return { kind: 'other' };
    }
    if (INDEXES.includes(type)) {
        const read = index.safeParse(parsed);
        if (!read.success)
            return { kind: 'other' };
        return {
            kind: 'index',
            members: read.data.manifests.map((one) => ({ digest: one.digest, platform: platformOf(one) })),
        };
    }
    const read = IMAGES.includes(type) ? image.safeParse(parsed) : undefined;
    return read?.success === true ? { kind: 'image', config: read.data.config.digest } : { kind: 'other' };
}
function platformOf({ platform }) {
    if (platform === undefined || platform.os === 'unknown')
        return null;
    const { os, architecture, variant } = platform;
    return [os, architecture, ...(variant === undefined ? [] : [variant])].join('/');
}


/***/ })

};
