export const id = 9918;
export const ids = [9918,4377,7537,6758];
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

/***/ 79918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   finishPublishing: () => (/* binding */ finishPublishing)
/* harmony export */ });
/* harmony import */ var _core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44495);
/* harmony import */ var _publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39914);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29940);
/* harmony import */ var _keep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20169);




const MOST_TOLD = 50;
/**
 * When the main step was killed: says what it did, of what nobody saw the end, and what the next run will do; the journal is
 * kept. Nothing is undone or finished here: what publishing changes is right the moment it is made, and the next run sees at
 * the provider what is still due. Reads no inputs.
 */
async function finishPublishing(host) {
    const path = host.state('journal');
    const journal = (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .readJournal */ .a0)(host, path);
    if (journal === undefined || journal.state === 'done')
        return;
    const { done, failed, open, left } = (0,_publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_0__/* .progressOf */ .jA)(journal);
    await host.group('Publish was ended', async () => {
        for (const one of done)
            host.info(`Done: ${changeText(one)}`);
        for (const one of failed)
            host.info(`Failed: ${changeText(one)}: ${one.message ?? ''}`);
        for (const one of open)
            host.info(`Begun, its end not seen: ${changeText(one)}`);
        for (const one of left)
            host.info(`Left to do: ${changeText(one)}`);
    });
    const sentence = `Publishing was ended after ${done.length} of ${done.length + failed.length + open.length + left.length} changes. Run it again: it asks the providers what is there, makes nothing twice, and does the rest.`;
    host.annotate({ level: 'warning', title: 'Publish', message: sentence });
    const rows = [...open, ...failed, ...left].slice(0, MOST_TOLD);
    await host.summary(`### 🟠 Publish: ended early\n\n${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(sentence)}\n\n${rows.map((one) => `- ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(one.target)}: ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(changeText(one))}`).join('\n')}\n`);
    await (0,_keep_js__WEBPACK_IMPORTED_MODULE_2__/* .keepJournal */ .dF)(host, host.state('artifact-prefix'), path);
}
function changeText({ target, leg, region, what }) {
    return `${[target, leg, region].filter((part) => part !== null && part !== '').join(' ')}: ${what}`;
}


/***/ }),

/***/ 74555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CE: () => (/* binding */ sha256HexOfFile),
/* harmony export */   Vq: () => (/* binding */ sha256OfFile),
/* harmony export */   fg: () => (/* binding */ sha256Hex),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   vK: () => (/* binding */ writeAtomically)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);




/** Replaces a file in one step: a reader sees the old or the new text, also when we are killed in between. */
function writeAtomically(path, text, mode = 0o600) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true, mode: 0o700 });
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(temporary, text, { mode });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, path);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true });
        throw error;
    }
}
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
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path), hash);
    return hash.digest('hex');
}


/***/ }),

/***/ 56408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ insideWorkspace),
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   OW: () => (/* binding */ jobFolder),
/* harmony export */   X5: () => (/* binding */ workspacePath),
/* harmony export */   ed: () => (/* binding */ slashedWay),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   sx: () => (/* binding */ userCacheFolder),
/* harmony export */   wm: () => (/* binding */ withoutPlace)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88278);




/**
 * The real path of something a user named, links resolved, or an error that says what is wrong with it.
 * A path outside `root` is refused, however it is written: a pull request chooses these.
 *
 * @param what how the message calls it, such as `Input "template"`
 */
function insideWorkspace(what, root, base, path) {
    if (path.includes('\0'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} holds a NUL byte.`);
    const wanted = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, path);
    let real;
    try {
        real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(wanted);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) === 'ENOENT' || (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) === 'ENOTDIR') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} names ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(path)}, which does not exist (looked for ${wanted}).`);
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} names ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(path)}, which cannot be read (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) ?? String(error)}).`);
    }
    if (!isInside((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root), real)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} must stay inside the workspace, but ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(path)} leads to ${real}.`);
    }
    // Reading a pipe would wait for ever, and nothing could interrupt it.
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(real);
    if (!stat.isFile() && !stat.isDirectory()) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} must be a file or a folder, but ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(path)} is a pipe, a socket or a device.`);
    }
    return real;
}
function isInside(root, path, style = node_path__WEBPACK_IMPORTED_MODULE_1__) {
    const way = style.relative(root, path);
    // On another drive of Windows there is no way, and the path itself is given.
    return way === '' || (!style.isAbsolute(way) && way !== '..' && !way.startsWith(`..${style.sep}`));
}
/** The way from one absolute path to another, with slashes on every system; empty where they are the same. */
function slashedWay(from, to, style = node_path__WEBPACK_IMPORTED_MODULE_1__) {
    return style.relative(from, to).split(style.sep).join('/');
}
/** `path` for a message or an annotation: relative to the workspace, with slashes. */
function shownPath(root, path, style = node_path__WEBPACK_IMPORTED_MODULE_1__) {
    return slashedWay(root, path, style) || '.';
}
/** A message of `insideWorkspace` without the place that it names in parentheses. */
function withoutPlace(message) {
    const start = message.indexOf(' (looked for ');
    const end = message.lastIndexOf(')');
    return start === -1 || end < start ? message : message.slice(0, start) + message.slice(end + 1);
}
/** Everything of a job lies here. */
function jobFolder(host) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.temporary, 'bakehouse');
}
/** What this user keeps for later, over jobs and runs: in XDG's place for it. Undefined where nobody says where that is. */
function userCacheFolder(environment) {
    const cache = environment['XDG_CACHE_HOME'] ?? '';
    const home = environment['HOME'] ?? '';
    if (cache !== '')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cache, 'bakehouse');
    return home === '' ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.cache', 'bakehouse');
}
/** A path of the builder's as one of the workspace; what lies outside stays as it is. */
function workspacePath(host, path, base = host.workspace) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, path);
    return isInside(host.workspace, full) ? shownPath(host.workspace, full) : path;
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

/***/ 8869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ targetKind),
/* harmony export */   t: () => (/* binding */ phases)
/* harmony export */ });
// The port's part on publishing: what a provider says of a target of its own, and what the engine of publishing gives and gets.
/** What publishing does after the preflight, one after the other over all targets: no phase begins before the last is whole. */
const phases = ['replicate', 'share', 'expose', 'point', 'announce'];
/** A kind of target for a list of providers, where nobody knows its fields any more: its schema tells them again. */
function targetKind(kind) {
    const { fields: schema, check, copiesTo, publisher } = kind;
    return {
        fields: schema,
        takes: kind.takes,
        gives: kind.gives,
        check: (fields, legs, tell) => check(schema.parse(fields), legs, tell),
        ...(copiesTo === undefined ? {} : { copiesTo: (fields) => copiesTo(schema.parse(fields)) }),
        publisher: (fields, request) => publisher(schema.parse(fields), request),
    };
}


/***/ }),

/***/ 17453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LJ: () => (/* binding */ publication),
/* harmony export */   Ot: () => (/* binding */ verification),
/* harmony export */   TX: () => (/* binding */ targetKindName)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);

const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative();
/** A test that failed. */
const failedTest = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    instances: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Those on which it failed.'),
    file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable().describe('Relative to the repository; null where no file of it is named.'),
    line: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().nullable(),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
/** A phase that failed: of Test Kitchen one of create, converge, verify and destroy, of a script the run of it. */
const failedPhase = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    instance: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    class: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('The line that says most, and below it all that was said.'),
});
/** What testing an image came to. */
const verification = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    engine: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['kitchen', 'script']),
    gate: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['pass', 'block']).describe('Whether publishing may go on.'),
    conclusion: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['success', 'failure', 'cancelled', 'no-tests', 'skipped']),
    image: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('The image id or config digest that was tested.'),
    'image-verified': zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().describe('Whether the provider confirmed that the instances ran this very image.'),
    instances: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        phases: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()),
        total: count,
        passed: count,
        failed: count,
        errored: count,
        skipped: count,
    })),
    failures: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(failedTest)
        .optional()
        .describe('The first of the tests that failed, with what they said; absent where none did.'),
    'failed-phases': zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(failedPhase)
        .optional()
        .describe('Phases that failed, but for tests that are among the failures; absent where none did.'),
    tools: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    at: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
});
/** The name of a provider, or `files`. What a newer version wrote is read, too: the published schema lists what this one writes. */
const targetKindName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP();
/** One place where an image was made available, and what that took. */
const publication = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    target: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    kind: targetKindName,
    region: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    digest: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    ref: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['created', 'adopted', 'unchanged', 'updated', 'skipped', 'failed']),
});


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
