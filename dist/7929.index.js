export const id = 7929;
export const ids = [7929];
export const modules = {

/***/ 29940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createPublishFolder),
/* harmony export */   a0: () => (/* binding */ readJournal),
/* harmony export */   au: () => (/* binding */ openLedger),
/* harmony export */   vK: () => (/* binding */ changeLine)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_files_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74555);
/* harmony import */ var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);
/* harmony import */ var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94463);
/* harmony import */ var _core_secrets_secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11217);
/* harmony import */ var _publish_engine_journal_ledger_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19894);
/* harmony import */ var _publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39914);









function createPublishFolder(host) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .OW)(host), `p-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(path, { recursive: true, mode: 0o700 });
    return { path, journal: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, _publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_8__/* .JOURNAL_FILE */ .RD) };
}
/** The ledger whose journal lies in the folder. Once the run is cancelled it begins nothing more. */
function openLedger(host, { journal: path }, interrupt) {
    const cancel = new AbortController();
    interrupt.onFirst(() => cancel.abort());
    const { url, id, attempt } = host.run;
    return (0,_publish_engine_journal_ledger_js__WEBPACK_IMPORTED_MODULE_7__/* .createJournalLedger */ .n)({
        run: { url, id, attempt },
        signal: cancel.signal,
        now: () => new Date(),
        write: (journal) => (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeAtomically */ .vK)(path, `${JSON.stringify(journal, null, 2)}\n`, 0o644),
        scrub: (0,_core_secrets_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .createScrub */ .EN)([...(0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .credentialValues */ .w2)(host.environment, (0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .handedSecrets */ .QI)(host.environment)), host.input('github-token')].filter((one) => one !== '')),
        log: (change) => host.info(changeLine(change)),
    });
}
/** A change as one line of the log. */
function changeLine({ target, leg, region, what, before, after }) {
    const where = [target, leg, region].filter((part) => part !== null && part !== '').join(' ');
    const turn = before === null && after === null ? '' : ` (${before ?? 'nothing'} → ${after ?? 'nothing'})`;
    return `${where}: ${what}${turn}`;
}
/** What the state names: `undefined` when main never came so far. The path comes from the runner's state, so it is checked. */
function readJournal(host, path) {
    if (path === '' || !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
        return undefined;
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .OW)(host)), folder) || !/^p-[0-9a-f]{8}$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder))) {
        throw new Error(`the journal ${path} lies outside of ${(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .OW)(host)}`);
    }
    return _publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_8__/* .publishJournal */ .Di.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8')));
}


/***/ }),

/***/ 20169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N9: () => (/* binding */ keepFiles),
  dF: () => (/* binding */ keepJournal),
  cs: () => (/* binding */ keepRecords)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/image/artifact-name.js
var artifact_name = __webpack_require__(92974);
// EXTERNAL MODULE: ./.build/publish/engine/journal.js
var journal = __webpack_require__(39914);
// EXTERNAL MODULE: ./.build/core/files/files.js
var files = __webpack_require__(74555);
// EXTERNAL MODULE: ./.build/core/files/paths.js
var paths = __webpack_require__(56408);
;// CONCATENATED MODULE: ./.build/actions/publish-image/record.js



/**
 * The record with what publishing came to. It follows the record of the tests, also when it was published before: what an
 * earlier step published to other targets is kept.
 */
function publishRecord(host, { record, digest }, outcomes, time) {
    const { run } = host;
    const isOfRun = record.run.id === run.id && record.run.attempt === run.attempt;
    const own = outcomes.map(publicationOf);
    const isOwn = ({ target, kind }) => own.some((one) => one.target === target && one.kind === kind);
    return {
        ...record,
        stage: 'publish',
        previous: record.stage === 'publish' ? record.previous : digest,
        run: { url: run.url, id: run.id, attempt: run.attempt },
        // What another run published it took its time for there.
        stages: [...record.stages.filter(({ name }) => name !== PUBLISH || isOfRun), ...stageOf(outcomes, time)],
        publications: [...record.publications.filter((one) => !isOwn(one)), ...own],
    };
}
const PUBLISH = 'Publish';
/** None where nothing had to be changed. */
function stageOf(outcomes, time) {
    if (time === undefined)
        return [];
    const status = outcomes.some((one) => one.status === 'failed') ? 'failed' : 'complete';
    return [{ name: PUBLISH, status, start: time.start, end: time.end }];
}
function publicationOf({ target, kind, region, id, digest, ref, status }) {
    return { target, kind, region, id, digest, ref, status };
}
function writePublishRecord(host, slug, record) {
    const path = (0,external_node_path_.join)((0,paths/* jobFolder */.OW)(host), 'legs', slug, 'publish', 'record.json');
    const text = `${JSON.stringify(record, null, 2)}\n`;
    (0,files/* writeAtomically */.vK)(path, text, 0o644);
    return { record, digest: (0,files/* sha256 */.sc)(text), from: path, attempt: record.run.attempt };
}

;// CONCATENATED MODULE: ./.build/actions/publish-image/keep.js




/** Writes the record of each leg, and keeps it as an artifact where others of the run would look for it. Gives them. */
async function keepRecords(host, prefix, { admitted }, outcomes, entries) {
    const written = [];
    for (const { found, candidate, targets } of admitted) {
        // A file is of all legs of its target.
        const own = outcomes.filter(({ leg, target }) => leg === candidate.leg || (leg === '' && targets.includes(target)));
        if (own.length === 0)
            continue;
        const time = (0,journal/* publishTime */.tO)(entries, candidate.leg, targets);
        const made = writePublishRecord(host, candidate.slug, publishRecord(host, found, own, time));
        written.push(made);
        const name = (0,artifact_name/* recordArtifactName */.N8)(prefix, candidate.slug, 'publish', host.run.attempt);
        await keep(host, name, [made.from], (0,external_node_path_.dirname)(made.from), `The record of ${candidate.leg}`);
    }
    return written;
}
async function keepJournal(host, prefix, path) {
    await keep(host, (0,artifact_name/* journalArtifactName */.P3)(prefix, host.run.attempt), [path], (0,external_node_path_.dirname)(path), 'The journal');
}
/** @param files relative to `folder` */
async function keepFiles(host, prefix, folder, files) {
    if (files.length === 0)
        return;
    const paths = files.map((file) => (0,external_node_path_.join)(folder, file));
    await keep(host, (0,artifact_name/* publishedArtifactName */.Er)(prefix, host.run.attempt), paths, folder, 'What was written');
}
/** On a terminal nobody misses an artifact. */
async function keep(host, name, files, root, what) {
    if (host.kind !== 'actions')
        return;
    const uploaded = await host.upload({ name, files: files.map((file) => (0,external_node_path_.relative)(root, file)), root });
    if (uploaded.kind === 'uploaded')
        return;
    const at = files.length === 1 ? files[0] : `${root} (${files.map((file) => (0,external_node_path_.basename)(file)).join(', ')})`;
    const message = `${what} could not be kept as the artifact ${name}: ${uploaded.reason}. It is at ${at}.`;
    host.annotate({ level: 'notice', title: 'Publish', message });
}


/***/ }),

/***/ 29340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ checkRights),
  C: () => (/* binding */ refuseWindows)
});

// EXTERNAL MODULE: ./.build/core/secrets/environment.js
var environment = __webpack_require__(94463);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/secrets/credential-tables.js
var credential_tables = __webpack_require__(41463);
;// CONCATENATED MODULE: ./.build/core/secrets/machine-credentials.js



/** In bytes. What a larger one holds is not looked at: it counts. */
const LARGEST = 1024 * 1024;
/**
 * The credentials that lie on this machine where programs look for them without being told: whoever's change runs here
 * could use them, since it runs as the same user. One that this user cannot read counts for nothing.
 */
function machineCredentials(environment) {
    const home = environment['HOME'] || environment['USERPROFILE'] || '';
    const files = (0,credential_tables/* wholeCredentialTables */.of)().flatMap((table) => table.files ?? []);
    return files.flatMap((file) => {
        const path = placeOf(file, home, environment);
        return path !== undefined && isHeld(path, file.holds) ? [{ path, isCloud: file.isCloud }] : [];
    });
}
/** A variable may name another place; then the usual one is not looked at. */
function placeOf({ path, fileVariable, folderVariable }, home, environment) {
    if (path.startsWith('/'))
        return path;
    const named = fileVariable === undefined ? undefined : environment[fileVariable];
    if (named)
        return named;
    const [folder = '', ...rest] = path.split('/');
    const moved = folderVariable ?? (folder === '.config' ? 'XDG_CONFIG_HOME' : undefined);
    const to = moved === undefined ? undefined : environment[moved];
    if (to)
        return (0,external_node_path_.join)(to, ...rest);
    return home === '' ? undefined : (0,external_node_path_.join)(home, path);
}
function isHeld(path, holds) {
    try {
        const file = (0,external_node_fs_.statSync)(path);
        return file.isFile() && (file.size > LARGEST || holds((0,external_node_fs_.readFileSync)(path, 'utf8')));
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./.build/core/files/rights.js



/** Who wrote what is about to run decides whether it runs, and what may leave the runner. True when it is trusted. */
function checkRights(host, allowUntrusted, { done, verb }) {
    const { trust } = host;
    if (trust.kind === 'trusted')
        return true;
    if (allowUntrusted) {
        const message = `Untrusted: ${trust.reason}. It is ${done} with all rights of this run, since allow-untrusted is true.`;
        host.annotate({ level: 'warning', title: 'Untrusted change', message });
        return true;
    }
    const Verb = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}`;
    if (!trust.runs) {
        throw new errors/* UserError */.yo(`Nothing is ${done} here: ${trust.reason}. ${Verb} on push, or on the event pull_request.`);
    }
    const credentials = (0,environment/* credentialNames */.MR)(host.environment);
    if (credentials.length > 0) {
        throw new errors/* UserError */.yo(`Nothing is ${done} here: ${trust.reason}, and this job holds credentials (${credentials.join(', ')}). ` +
            'Take them out of jobs that run on pull requests.');
    }
    checkMachine(host, trust.reason, done);
    host.info(`Untrusted: ${trust.reason}. It is ${done}, but no record, log or tag leaves this runner.`);
    return false;
}
/** What runs here runs as the runner's user: it can use whatever lies in that user's home. */
function checkMachine(host, reason, done) {
    const held = machineCredentials(host.environment);
    const paths = (isCloud) => held.flatMap((one) => (one.isCloud === isCloud ? [one.path] : [])).join(', ');
    if (held.some(({ isCloud }) => isCloud)) {
        throw new errors/* UserError */.yo(`Nothing is ${done} here: ${reason}, and this machine holds credentials (${paths(true)}). ` +
            'Take them off machines that run pull requests.');
    }
    if (held.length === 0)
        return;
    const message = `Untrusted: ${reason}. What it runs can read credentials of this machine (${paths(false)}). Take them off machines that run pull requests.`;
    host.annotate({ level: 'warning', title: 'Untrusted change', message });
}
/**
 * Throws a UserError on Windows, where a program and all that it started cannot be asked to end.
 * @param what is run, such as bake
 */
function refuseWindows(what) {
    if (process.platform !== 'win32')
        return;
    throw new errors/* UserError */.yo(`${what} runs on Linux and macOS; on Windows it cannot stop what it starts so that nothing is left behind.`);
}


/***/ }),

/***/ 4541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ annotateAll)
/* harmony export */ });
/* unused harmony export fitAnnotations */
/** The runner keeps ten of each level a step (actions/runner ExecutionContext.cs `_maxCountPerIssueType`) and drops the rest unseen. */
const MOST_PER_LEVEL = 10;
/** ExecutionContext.cs `_maxIssueMessageLength`. */
const LONGEST_MESSAGE = 4096;
const REST = ' … (the rest is in the log)';
/**
 * At most ten of each level, the most telling first: those with a line before those with only a file before those with
 * neither. When some have to go, the last place says how many.
 */
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

/***/ 33623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JM: () => (/* binding */ notOffered),
/* harmony export */   aE: () => (/* binding */ nobodyToAsk),
/* harmony export */   lc: () => (/* binding */ providerOf),
/* harmony export */   li: () => (/* binding */ providerNamed)
/* harmony export */ });
/** The provider that keeps what a builder makes; undefined for builders that nobody here knows. */
function providerOf(builder, providers) {
    return providers.find(({ builders }) => builders.some((pattern) => pattern.test(builder)));
}
/** Why nobody can say whether images of a builder are there: no provider knows it, or the one that does cannot be asked. */
function nobodyToAsk(builder) {
    return `nobody can be asked for images of ${builder}`;
}
/** The one sentence for what a provider does not offer. `what` goes on "cannot", `instead` is a sentence of its own. */
function notOffered(provider, what, instead) {
    return `Bakehouse cannot ${what} with ${provider}. ${instead}`;
}
/** The provider of that name, as records have it; undefined for one that nobody here knows. */
function providerNamed(name, providers) {
    return providers.find((provider) => provider.name === name);
}


/***/ }),

/***/ 19894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ CancelledError),
/* harmony export */   n: () => (/* binding */ createJournalLedger)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

/** The run was cancelled before this change: it was not begun, and no later one will be. */
class CancelledError extends Error {
    name = 'CancelledError';
    constructor(what) {
        super(`The run was cancelled before this was begun: ${what}`);
    }
}
const LONGEST_MESSAGE = 2000;
/** A ledger whose every change is on disk before its call is made, and its end right after. */
function createJournalLedger(options) {
    const { run, signal, now, write, scrub, log } = options;
    const entries = [];
    let planned = [];
    let state = 'running';
    const journal = () => ({
        schema: 'bakehouse/publish-journal/1',
        state,
        run: { ...run },
        planned,
        entries: [...entries],
    });
    const settle = (index, end) => {
        const begun = entries[index];
        if (begun !== undefined)
            entries[index] = { ...begun, ...end, end: now().toISOString() };
        try {
            write(journal());
        }
        catch {
            // The call was made: that its end is not on disk must not make it pass for a failed one.
        }
    };
    return {
        mutations: () => entries.length,
        signal,
        change: async (change, call) => {
            if (signal.aborted)
                throw new CancelledError(change.what);
            const index = entries.length;
            entries.push({ ...clean(change, scrub), status: 'begun', start: now().toISOString(), end: null, message: null });
            try {
                write(journal());
            }
            catch (error) {
                entries.pop();
                throw error;
            }
            log(change);
            try {
                const result = await call();
                settle(index, { status: 'done', message: null });
                return result;
            }
            catch (error) {
                settle(index, { status: 'failed', message: scrub((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)).slice(0, LONGEST_MESSAGE) });
                throw error;
            }
        },
        journal,
        plan: (changes) => {
            planned = changes.map((one) => clean(one, scrub));
            write(journal());
        },
        close: () => {
            state = 'done';
            write(journal());
        },
    };
}
function clean(change, scrub) {
    const { target, kind, leg, region, phase, what, before, after } = change;
    const text = (value) => (value === null ? null : scrub(value));
    return { target, kind, leg, region, phase, what: scrub(what), before: text(before), after: text(after) };
}


/***/ }),

/***/ 39914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Di: () => (/* binding */ publishJournal),
/* harmony export */   RD: () => (/* binding */ JOURNAL_FILE),
/* harmony export */   jA: () => (/* binding */ progressOf),
/* harmony export */   tO: () => (/* binding */ publishTime)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64377);
/* harmony import */ var _image_provider_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8869);
/* harmony import */ var _image_verification_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17453);



const text = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable();
const change = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    target: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    kind: _image_verification_js__WEBPACK_IMPORTED_MODULE_0__/* .targetKindName */ .TX,
    leg: text,
    region: text,
    phase: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_image_provider_target_js__WEBPACK_IMPORTED_MODULE_2__/* .phases */ .t),
    what: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    before: text,
    after: text,
});
const entry = change.extend({
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['begun', 'done', 'failed']).describe('begun: whether it came to its end was not seen any more.'),
    start: zod__WEBPACK_IMPORTED_MODULE_3__/* .datetime */ .w$(),
    end: zod__WEBPACK_IMPORTED_MODULE_3__/* .datetime */ .w$().nullable(),
    message: text.describe('What the provider said when it failed.'),
});
/** publish-journal.json: what a publishing meant to do and did, one entry for each call that changes something. */
const publishJournal = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('bakehouse/publish-journal/1'),
    state: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['running', 'done']).describe('running: the step was ended before it could say what came of it.'),
    run: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive() }),
    planned: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(change).describe('What the look at all targets found to be due, before anything was changed.'),
    entries: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(entry),
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
/**
 * When a leg was published: from its first call that changed something to the end of the last. Undefined where nothing was
 * changed for it. A file belongs to all legs of its target.
 *
 * @param targets to which the leg goes
 */
function publishTime(entries, leg, targets) {
    const own = entries.filter((one) => one.leg === null || one.leg === '' ? targets.includes(one.target) : one.leg === leg);
    const ends = own.map(({ start, end }) => end ?? start).toSorted();
    const [start] = own.map((one) => one.start).toSorted();
    const end = ends.at(-1);
    return start === undefined || end === undefined ? undefined : { start, end };
}


/***/ })

};
