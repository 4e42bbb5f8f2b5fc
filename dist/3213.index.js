export const id = 3213;
export const ids = [3213];
export const modules = {

/***/ 506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E: () => (  runGit)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40039);



async function runGit(args, options) {
    const { cwd, environment, limitMs, mostBytes = Infinity, signal } = options;
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', [...args], {
        cwd,
        env: { ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
        killSignal: 'SIGKILL',
        ...(signal === undefined ? {} : { signal }),
    });
    (0,_command_js__WEBPACK_IMPORTED_MODULE_2__  .DZ)(child, limitMs);
    const ended = new Promise((resolve, reject) => {
        child.once('error', (error) => reject((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__  .$N)(error) === 'ENOENT' ? new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('git is not installed here, or not in PATH.') : error));
        child.once('close', (code) => resolve(code ?? 128));
    });
    const read = (stream) => collect(stream, mostBytes);
    const [stdout, stderr, exitCode] = await Promise.all([read(child.stdout), read(child.stderr), ended]);
    return { exitCode, stdout, stderr: stderr.toString('utf8') };
}
async function collect(stream, mostBytes) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of stream) {
        const part = Buffer.from(chunk).subarray(0, Math.max(0, mostBytes - bytes));
        bytes += part.length;
        chunks.push(part);
    }
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 4541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    u: () => (  annotateAll)
  });
const MOST_PER_LEVEL = 10;
const LONGEST_MESSAGE = 4096;
const REST = ' … (the rest is in the log)';
function fitAnnotations(annotations) {
    const levels = ['error', 'warning', 'notice'];
    return levels.flatMap((level) => {
        const ranked = distinct(annotations.filter((one) => one.level === level)).sort((a, b) => rank(a) - rank(b));
        if (ranked.length <= MOST_PER_LEVEL)
            return ranked.map(cut);
        const kept = ranked.slice(0, MOST_PER_LEVEL - 1).map(cut);
        const left = ranked.length - kept.length;
        return [...kept, { level, message: `${left} more of this kind are in the log and the summary.` }];
    });
}
function annotateAll(host, annotations) {
    for (const annotation of fitAnnotations(annotations))
        host.annotate(annotation);
}
function distinct(annotations) {
    const seen = new Map(annotations.map((one) => [`${one.file}\n${one.line}\n${one.message}`, one]));
    return [...seen.values()];
}
function rank(annotation) {
    if (annotation.file === undefined)
        return 2;
    return annotation.line === undefined ? 1 : 0;
}
function cut(annotation) {
    if (annotation.message.length <= LONGEST_MESSAGE)
        return annotation;
    const kept = annotation.message.slice(0, LONGEST_MESSAGE - REST.length).toWellFormed();
    return { ...annotation, message: `${kept}${REST}` };
}


/***/ }),

/***/ 92974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Er: () => (  publishedArtifactName),
    Fz: () => (  responseArtifactName),
    Jj: () => (  imageArtifactName),
    N8: () => (  recordArtifactName),
    P3: () => (  journalArtifactName),
    T2: () => (  provenanceArtifactName),
    V$: () => (  debugLogArtifactName),
    fA: () => (  publishReportArtifactName),
    gc: () => (  leftoversArtifactName),
    hO: () => (  checkArtifactPrefix),
    m5: () => (  reportArtifactName),
    nU: () => (  planArtifactName),
    o5: () => (  parseRecordArtifactName)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

const RECORD = /^(.+)-(bake|verify|publish)-a([1-9]\d{0,8})$/s;
function recordArtifactName(prefix, slug, stage, attempt) {
    return `${prefix}-${slug}-${stage}-a${attempt}`;
}
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
function planArtifactName(prefix, attempt) {
    return `${prefix}-plan-a${attempt}`;
}
function imageArtifactName(prefix, slug, attempt, number) {
    return `${prefix}-${slug}-image${number === undefined ? '' : `-${number}`}-a${attempt}`;
}
function journalArtifactName(prefix, attempt) {
    return `${prefix}-publish-journal-a${attempt}`;
}
function publishedArtifactName(prefix, attempt) {
    return `${prefix}-published-a${attempt}`;
}
function provenanceArtifactName(prefix, attempt) {
    return `${prefix}-provenance-a${attempt}`;
}
function reportArtifactName(prefix, attempt) {
    return `${prefix}-report-a${attempt}.html`;
}
function responseArtifactName(prefix, attempt) {
    return `${prefix}-response-a${attempt}.json`;
}
function publishReportArtifactName(prefix, attempt) {
    return `${prefix}-publish-report-a${attempt}.html`;
}
function checkArtifactPrefix(prefix) {
    if (/^[A-Za-z0-9][\w.-]{0,60}$/.test(prefix))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('Input "artifact-prefix" must be letters, digits, dots, hyphens and underscores, at most 61.');
}


/***/ }),

/***/ 50518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K1: () => (  imagesOutput),
    Nl: () => (  singleImageId),
    fT: () => (  imageIdsOutput)
  });
function imagesOutput(leg, images) {
    return images.map(({ build, provider, region, id }) => ({ leg, build, provider, region, id }));
}
function imageIdsOutput(images) {
    const perRegion = new Map();
    for (const { region } of images)
        perRegion.set(region, (perRegion.get(region) ?? 0) + 1);
    return Object.fromEntries(images.map(({ region, build, id }) => [(perRegion.get(region) ?? 0) > 1 ? `${region}/${build}` : region, id]));
}
function singleImageId(images) {
    return images.length === 1 ? (images[0]?.id ?? '') : '';
}


/***/ }),

/***/ 84065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L: () => (  downloadRecords)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88278);
  var _artifact_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92974);
  var _record_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33554);






const AT_ONCE = 8;
async function downloadRecords(host, prefix, legs, folder) {
    const listed = await host.artifacts(`${prefix}-`);
    if (listed.kind === 'unavailable')
        return listed;
    const wanted = listed.names.flatMap((name) => {
        const says = (0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_4__  .o5)(prefix, name);
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
                records.push(await fetchRecord(host, one, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, String(number))));
            }
            catch (error) {
                if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo))
                    throw error;
                problems.push({ leg: one.leg, attempt: one.says.attempt, message: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bD)(error) });
            }
        }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return { kind: 'found', set: { records, problems } };
}
async function fetchRecord(host, { name, says, leg }, folder) {
    const what = `The artifact ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(name)}`;
    const result = await host.download(name, folder);
    if (result.kind === 'unavailable')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} could not be fetched: ${result.reason}`);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'record.json');
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
    if (stat?.isFile() !== true)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} holds no file record.json.`);
    const found = (0,_record_file_js__WEBPACK_IMPORTED_MODULE_5__  .m7)(path, name);
    const { record } = found;
    if (record.leg !== leg) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} should be the record of ${leg}, but is one of ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(record.leg)}. Where two manifests share a run, give them artifact prefixes of which none begins like the other.`);
    }
    if (record.stage !== says.stage || found.attempt !== says.attempt) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} holds a record of stage ${record.stage} and attempt ${found.attempt}, which its name denies.`);
    }
    return found;
}


/***/ }),

/***/ 29131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    YL: () => (  latestRecords),
    dT: () => (  readRecordFiles),
    tr: () => (  latestRecord)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1252);
  var _record_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33554);



const STAGES = ['bake', 'verify', 'publish'];
function readRecordFiles(paths) {
    const records = [];
    const problems = [];
    for (const path of paths) {
        try {
            records.push((0,_record_file_js__WEBPACK_IMPORTED_MODULE_1__  .m7)(path));
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo))
                throw error;
            problems.push({ leg: null, attempt: Infinity, message: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error) });
        }
    }
    return { records, problems };
}
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
    for (const [leg, candidates] of (0,_core_values_js__WEBPACK_IMPORTED_MODULE_2__  .me)(records, ({ record }) => record.leg)) {
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
function latestRecord(set, leg) {
    const { byLeg, problems } = latestRecords({
        records: set.records.filter(({ record }) => record.leg === leg),
        problems: set.problems.filter((problem) => problem.leg === leg || problem.leg === null),
    });
    const told = [...problems.values()].flat();
    if (told.length > 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(told.join('\n'));
    return byLeg.get(leg);
}
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

  __webpack_require__.d(__webpack_exports__, {
    bh: () => (  rememberWritten),
    c4: () => (  findRecordFiles),
    m7: () => (  readRecordFile),
    sF: () => (  renderRecord),
    w9: () => (  plannedRecord)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52948);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1252);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74555);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88278);
  var _record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24375);









const MOST_RECORD_BYTES = 1024 * 1024;
const MOST_ENTRIES = 50_000;
const MOST_DEPTH = 4;
const RECORD_FILE = /^(?:.*[.-])?record\.json$/;
function renderRecord(record) {
    return `${(0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .dj)(record)}\n`;
}
const WRITTEN = new WeakMap();
function rememberWritten(record, written) {
    if (!(0,node_util__WEBPACK_IMPORTED_MODULE_2__.isDeepStrictEqual)(record, written))
        WRITTEN.set(record, written);
}
function plannedRecord(record) {
    return { record, digest: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__  .sc)(`${(0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .dj)(WRITTEN.get(record) ?? record)}\n`), from: 'the plan', attempt: 0 };
}
function readRecordFile(path, from = path) {
    const what = `The record ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(from)}`;
    const bytes = (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__  .CB)(what, path, MOST_RECORD_BYTES);
    const parsed = _record_js__WEBPACK_IMPORTED_MODULE_7__  .g1.safeParse((0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__  .qF)(what, bytes));
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.map(String).join('.')}: `;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .yo(`${what} is not valid: ${`${where}${issue?.message ?? ''}`.slice(0, 300)}.`);
    }
    return { record: parsed.data, digest: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__  .sc)(bytes), from, attempt: parsed.data.run.attempt };
}
function findRecordFiles(paths) {
    const found = new Set();
    let entries = 0;
    const walk = (folder, depth) => {
        const inside = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true }).sort((a, b) => (0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .Nx)(a.name, b.name));
        entries += inside.length;
        if (entries > MOST_ENTRIES) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .yo(`Input "records" leads to more than ${MOST_ENTRIES} files (at ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(folder)}); name the folder of the records itself.`);
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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .yo((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .$N)(error) === 'ENOENT'
            ? `Input "records" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(path)}, which does not exist.`
            : `Input "records" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(path)}, which cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .$N)(error) ?? String(error)}).`);
    }
}


/***/ }),

/***/ 52324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V: () => (  PLAN_FILE),
    u: () => (  openPlan)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88278);
  var _plan_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96024);





const PLAN_FILE = 'plan.json';
async function openPlan(host, given, digest) {
    if (digest === '')
        return readGiven(host, given, digest);
    const name = [host.temporary, host.workspace, given, digest].join('\0');
    const known = opened.get(name);
    if (known !== undefined)
        return known;
    const opening = readGiven(host, given, digest);
    opened.clear();
    opened.set(name, opening);
    try {
        return await opening;
    }
    catch (error) {
        opened.delete(name);
        throw error;
    }
}
const opened = new Map();
async function readGiven(host, given, digest) {
    if (given === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo('Input "plan" is required here: the path of plan.json, or its artifact.');
    const expected = digest === '' ? undefined : digest;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(host.workspace, given);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return { ...(0,_plan_file_js__WEBPACK_IMPORTED_MODULE_4__  .m3)(path, expected), fromArtifact: false };
    if (/[/\\]/.test(given))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`Input "plan" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(given)}, which does not exist.`);
    if (expected === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo('Input "plan-digest" is required with a plan out of an artifact, which any job of the run may have written: the output "digest" of plan.');
    }
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.temporary, 'bakehouse', 'plan-artifact');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    const result = await host.download(given, folder);
    if (result.kind === 'unavailable') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`Input "plan" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(given)}, which is no path here, and no artifact: ${result.reason}`);
    }
    return { ...(0,_plan_file_js__WEBPACK_IMPORTED_MODULE_4__  .m3)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, PLAN_FILE), expected), fromArtifact: true };
}


/***/ }),

/***/ 96024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    lI: () => (  orderedPlan),
    m3: () => (  readPlan),
    pD: () => (  writePlan)
  });
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52948);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1252);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88278);
  var _image_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79177);
  var _image_record_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33554);
  var _default_manifests_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76474);








const MOST_BYTES = 128 * 1024 * 1024;
const MOST_TOLD = 5;
const STAGES = ['bake', 'verify', 'publish'];
function renderPlan(plan) {
    return [...planPieces(plan)].join('');
}
function* planPieces(plan) {
    yield* (0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .Eu)(orderedPlan(plan));
    yield '\n';
}
function writePlan(path, plan) {
    return (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__  .Rx)(path, planPieces(plan), 0o644);
}
function orderedPlan(plan) {
    return {
        ...plan,
        legs: (0,_default_manifests_js__WEBPACK_IMPORTED_MODULE_6__  .Lv)(plan.from) ? plan.legs : plan.legs.toSorted((a, b) => a.level - b.level || (0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .Nx)(a.leg, b.leg)),
        records: plan.records.toSorted((a, b) => (0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .Nx)(a.leg, b.leg) || STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage)),
    };
}
function readPlan(path, expected) {
    const what = `The plan ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(path)}`;
    if (expected !== undefined && !/^sha256:[0-9a-f]{64}$/.test(expected)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`The plan's digest must be sha256: and 64 hex digits, but was ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(expected)}.`);
    }
    const bytes = (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__  .CB)('The plan', path, MOST_BYTES);
    const digest = (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__  .sc)(bytes);
    if (expected !== undefined && digest !== expected) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} is another one than was meant: its digest is ${digest}, but ${expected} was asked for. Take plan and digest from one run of the plan action.`);
    }
    const value = (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__  .qF)(what, bytes);
    checkSchema(what, value);
    const parsed = _image_plan_js__WEBPACK_IMPORTED_MODULE_4__  .et.safeParse(value);
    if (!parsed.success)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} is not valid: ${problemsOf(parsed.error)}.`);
    checkUnique(what, parsed.data);
    const written = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .C5)(value, 'records');
    if (Array.isArray(written))
        parsed.data.records.forEach((record, index) => (0,_image_record_file_js__WEBPACK_IMPORTED_MODULE_5__  .bh)(record, written[index]));
    return { plan: parsed.data, digest };
}
function checkSchema(what, value) {
    const isObject = typeof value === 'object' && value !== null && 'schema' in value;
    const schema = isObject && typeof value.schema === 'string' ? value.schema : undefined;
    if (schema === 'bakehouse/plan/1')
        return;
    if (schema?.startsWith('bakehouse/plan/') === true) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} is of the kind ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(schema)}; this version of Bakehouse reads "bakehouse/plan/1". Plan and bake with the same version.`);
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} is no plan: it must begin with the member "schema" of "bakehouse/plan/1".`);
}
function checkUnique(what, { legs }) {
    for (const member of ['leg', 'slug']) {
        const seen = new Set();
        for (const leg of legs) {
            if (seen.has(leg[member]))
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} is not valid: two legs have the ${member} ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(leg[member])}.`);
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

/***/ 30680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Gz: () => (  below),
    gN: () => (  parentOf),
    w1: () => (  createDisk)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _path_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64776);




const NOTHING = { kinds: new Map(), folded: new Map() };
function createDisk(root) {
    const listings = new Map();
    const absolute = (path) => (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_3__  .X)(path === '' ? root : `${root}/${path}`);
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
        linkTarget: (path) => (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_3__  .L)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(absolute(path), { encoding: 'buffer' })),
        absolute,
    };
}
function below(folder, name) {
    if (name === '')
        return folder;
    return folder === '' ? name : `${folder}/${name}`;
}
function parentOf(path) {
    const slash = path.lastIndexOf('/');
    return slash === -1 ? '' : path.slice(0, slash);
}
function readListing(folder) {
    const kinds = new Map();
    const folded = new Map();
    for (const entry of entriesOf(folder)) {
        const name = (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_3__  .L)(entry.name);
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
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .$N)(error) === 'ENOENT' || (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .$N)(error) === 'ENOTDIR')
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
function fold(name) {
    return name.normalize('NFC').toLowerCase();
}


/***/ }),

/***/ 64776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L: () => (  pathText),
    X: () => (  pathBytes)
  });
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

/***/ 86707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  N: () => (  readRepository)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(8005);
var inputs = __webpack_require__(88278);
var files_disk = __webpack_require__(30680);
var command = __webpack_require__(40039);
var git = __webpack_require__(506);
var secrets_environment = __webpack_require__(94463);
var path_bytes = __webpack_require__(64776);
;// CONCATENATED MODULE: ./.build/recipe/files/git-index.js






const HARMLESS = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'core.untrackedCache=false'];
async function readGitIndex(folder, environment) {
    const [tracked, others] = await Promise.all([
        listFiles(folder, environment, ['--stage', '-t']),
        listFiles(folder, environment, ['--others', '--exclude-standard']),
    ]);
    if (others.exitCode !== 0)
        throw refusal(folder, others.stderr);
    if (tracked.exitCode !== 0 || /^(?:error|fatal): /m.test(tracked.stderr))
        throw refusal(folder, tracked.stderr);
    return { ...entriesOf(tracked.stdout), untracked: pathsOf(others.stdout) };
}
async function listFiles(folder, environment, flags) {
    return await (0,git .E)([...HARMLESS, '--no-pager', 'ls-files', ...flags, '-z'], {
        cwd: folder,
        environment: (0,secrets_environment .Qc)(environment, [], {
            LC_ALL: 'C',
            LANGUAGE: 'C',
            GIT_OPTIONAL_LOCKS: '0',
            GIT_TERMINAL_PROMPT: '0',
            GIT_NO_LAZY_FETCH: '1',
            GIT_ALLOW_PROTOCOL: 'none',
        }),
        limitMs: command .rR,
    });
}
function pathsOf(listing) {
    const paths = [];
    for (let at = 0; at < listing.length;) {
        const end = listing.indexOf(0, at);
        if (end === -1)
            throw new Error('git ls-files wrote a line of no known form.');
        if (listing[end - 1] !== 0x2f)
            paths.push((0,path_bytes .L)(listing.subarray(at, end)));
        at = end + 1;
    }
    return paths;
}
function entriesOf(listing) {
    const files = new Set();
    const skipped = new Set();
    const submodules = new Set();
    for (let at = 0; at < listing.length;) {
        const end = listing.indexOf(0, at);
        const tab = listing.indexOf(0x09, at);
        if (end === -1 || tab === -1 || tab > end)
            throw new Error('git ls-files wrote a line of no known form.');
        const path = (0,path_bytes .L)(listing.subarray(tab + 1, end));
        if (listing.subarray(at + 2, at + 9).toString('latin1') === '160000 ')
            submodules.add(path);
        else
            files.add(path);
        if (listing[at] === 0x53)
            skipped.add(path);
        at = end + 1;
    }
    return { files: [...files], submodules: [...submodules], skipped: [...skipped] };
}
function refusal(folder, stderr) {
    const lines = stderr.trim().split('\n');
    const said = lines.find((line) => /^(?:error|fatal): /.test(line)) ?? lines[0] ?? '';
    if (stderr.includes('dubious ownership')) {
        return new errors .yo(`git does not trust ${folder}, since another user owns it, as in a job that runs in a container. ` +
            `Add a step: git config --global --add safe.directory ${JSON.stringify(folder)}`);
    }
    if (stderr.includes('not a git repository')) {
        return new errors .yo(`${folder} is no git repository, so nobody can tell which files are inputs of an image. ` +
            'Check it out with actions/checkout; an unpacked archive has no .git. On a laptop, run git init and git add.');
    }
    return new errors .yo(`git cannot list the files of ${folder}: ${said}`);
}
async function readWholeIndex(folder, environment, isCheckedOut) {
    const index = await readGitIndex(folder, environment);
    const inner = await Promise.all(index.submodules.map(async (path) => {
        if (!isCheckedOut((0,external_node_path_.join)(folder, path)))
            return { files: [], submodules: [path], skipped: [], untracked: [] };
        const below = await readWholeIndex((0,external_node_path_.join)(folder, path), environment, isCheckedOut);
        const under = (one) => `${path}/${one}`;
        return {
            files: below.files.map(under),
            submodules: below.submodules.map(under),
            skipped: below.skipped.map(under),
            untracked: below.untracked.map(under),
        };
    }));
    return {
        files: [...index.files, ...inner.flatMap(({ files }) => files)],
        submodules: inner.flatMap(({ submodules }) => submodules),
        skipped: [...index.skipped, ...inner.flatMap(({ skipped }) => skipped)],
        untracked: [...index.untracked, ...inner.flatMap(({ untracked }) => untracked)],
    };
}

;// CONCATENATED MODULE: ./.build/recipe/files/own-output.js



function ownOutput(root, paths) {
    const outputs = new Set([1, 2].flatMap((descriptor) => identityOf(() => (0,external_node_fs_.fstatSync)(descriptor, { bigint: true }))));
    if (outputs.size === 0)
        return [];
    return paths.filter((path) => identityOf(() => (0,external_node_fs_.lstatSync)((0,path_bytes .X)(`${root}/${path}`), { bigint: true })).some((one) => outputs.has(one)));
}
function identityOf(look) {
    try {
        const found = look();
        return found.isFile() ? [`${found.dev}:${found.ino}`] : [];
    }
    catch (error) {
        if (['EBADF', 'ENOENT', 'ENOTDIR', 'EACCES'].includes((0,errors .$N)(error) ?? ''))
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./.build/recipe/files/repository.js







const MOST_LINKS = 40;
const MOST_STEPS = 20_000;
async function readRepository(folder, environment) {
    const root = (0,external_node_fs_.realpathSync)(folder);
    const disk = (0,files_disk .w1)(root);
    const roots = [...new Set([root, (0,external_node_path_.resolve)(folder)])];
    const isCheckedOut = (path) => disk.kindOf(`${path.slice(root.length + 1)}/.git`) !== undefined;
    const index = await readWholeIndex(root, environment, isCheckedOut);
    if (index.files.length === 0) {
        throw new errors .yo(`git tracks no file in ${root}, so nobody can tell which files are inputs of an image. ` +
            'Check the repository out with actions/checkout, or add the files with git add.');
    }
    const submodules = new Set(index.submodules);
    const tracked = [...index.files, ...index.submodules].sort();
    const unignored = index.untracked.length === 0 ? tracked : [...new Set([...tracked, ...index.untracked])].sort();
    const skipped = new Set(index.skipped);
    return {
        root,
        disk,
        tracked,
        trackedIn: (path) => within(tracked, path),
        unignored,
        unignoredIn: (path) => within(unignored, path),
        ownOutput: ownOutput(root, unignored),
        isSkipped: (path) => skipped.has(path),
        isTracked: (path) => tracked[firstAt(tracked, path)] === path,
        submoduleOf: (path) => submodules.size === 0 ? undefined : ancestors(path).find((ancestor) => submodules.has(ancestor)),
        find: (path) => find({ disk, submodules, roots }, path),
    };
}
function within(sorted, path) {
    if (path === '')
        return sorted;
    const own = sorted[firstAt(sorted, path)] === path ? [path] : [];
    return [...own, ...sorted.slice(firstAt(sorted, `${path}/`), firstAt(sorted, `${path}0`))];
}
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
function ancestors(path) {
    return path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
}
function find(ground, path) {
    const { disk, submodules } = ground;
    const found = [];
    const ways = [{ at: '', rest: path.split('/'), links: [] }];
    let steps = 0;
    for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
        const { at, links } = way;
        steps += 1;
        if (steps > MOST_STEPS)
            throw new errors .yo(`${(0,inputs .WU)(path)} leads through more links than anybody can follow.`);
        const [step, ...rest] = way.rest;
        if (submodules.has(at))
            found.push({ kind: 'submodule', path: at, links });
        else if (step === undefined)
            found.push({ kind: realKind(disk, at), path: at, links });
        else if (step === '' || step === '.')
            ways.push({ at, rest, links });
        else if (step === '..') {
            if (at !== '')
                ways.push({ at: at.slice(0, Math.max(0, at.lastIndexOf('/'))), rest, links });
            else if (links.length > 0)
                found.push({ kind: 'outside', path: links.at(-1) ?? '', links });
        }
        else if (step !== '.git') {
            ways.push(...disk.namesLike(at, step).flatMap((name) => stepInto(ground, { at, rest, links }, name)));
        }
    }
    return found;
}
function stepInto({ disk, roots }, { at, rest, links }, name) {
    const path = (0,files_disk .Gz)(at, name);
    if (disk.kindOf(path) !== 'link')
        return [{ at: path, rest, links }];
    const target = disk.linkTarget(path);
    const followed = [...links, path];
    if (followed.length > MOST_LINKS)
        return [];
    if (target.startsWith('/')) {
        const inside = roots.flatMap((root) => target === root ? '' : target.startsWith(`${root}/`) ? target.slice(root.length + 1) : [])[0];
        return [{ at: '', rest: inside === undefined ? ['..'] : [...inside.split('/'), ...rest], links: followed }];
    }
    return [{ at, rest: [...target.split('/'), ...rest], links: followed }];
}
function realKind(disk, path) {
    const kind = disk.kindOf(path);
    return kind === 'file' || kind === 'folder' ? kind : 'other';
}


/***/ })

};
