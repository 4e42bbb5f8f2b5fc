export const id = 689;
export const ids = [689,3910,4377];
export const modules = {

/***/ 49788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (  cleanUp)
});

var clock = __webpack_require__(94850);
var annotations = __webpack_require__(4541);
var process_deadline = __webpack_require__(42252);
var errors = __webpack_require__(8005);
var process_process = __webpack_require__(63815);
var leftover = __webpack_require__(79825);
var secrets_environment = __webpack_require__(94463);
var dockerfile_image = __webpack_require__(49092);
var build_sweep = __webpack_require__(3576);
var artifact_id = __webpack_require__(90551);
var leftovers = __webpack_require__(7650);
var observer = __webpack_require__(38931);
var results = __webpack_require__(71201);
var bake_asked = __webpack_require__(25021);
var dockerfile_run = __webpack_require__(60834);
var bake_sightings = __webpack_require__(67942);
var started_processes = __webpack_require__(59907);
;// CONCATENATED MODULE: ./.build/bake/cleanup.js













const NOTE_MS = 10_000;
const ANSWER_MS = 20_000;
const LOOK_MS = 1500;
function cleanupOf(means, environment, folder, journal) {
    const child = (0,secrets_environment .Qc)(environment, [], {});
    const sightings = new bake_sightings .l(folder);
    const ofBuilder = journal.record.builder === 'packer'
        ? afterPacker(means, child, folder, journal)
        : afterDocker(means, child, folder, journal);
    return {
        ...ofBuilder,
        sightings,
        sweep: async (deadline, onFound) => {
            const processes = journal.keepOnFailure ? [] : await (0,started_processes .g)(journal.mark, sightings.processes);
            for (const one of processes)
                onFound(one);
            return [...processes, ...(await ofBuilder.sweep(deadline, onFound))];
        },
    };
}
function afterPacker({ providers }, environment, folder, journal) {
    const { startedAt, workingDirectory } = journal;
    const asked = (0,bake_asked .iN)(journal.providers, providers, { folder, startedAt }, environment);
    const observed = () => (0,observer .pD)(folder.stdout, providers);
    return {
        name: 'Packer',
        lookOnce: async () => {
            const looks = asked.flatMap(({ provider, bake }) => provider.sweep?.look?.(bake) ?? []);
            if (looks.length > 0)
                await Promise.race([Promise.allSettled(looks), (0,process_process .cb)(LOOK_MS)]);
        },
        renderer: () => {
            const { reader } = new observer .nu();
            return (lines) => reader.render(lines);
        },
        images: async () => {
            const { artifacts } = await observed();
            const found = (0,artifact_id .M)(artifacts, (build) => build, providers);
            const accounts = (0,bake_asked .s1)(journal.providers);
            return (0,results .M)(found, { providers, environment, workingDirectory, accounts, limitMs: ANSWER_MS });
        },
        note: async () => {
            const noting = asked.filter(({ provider }) => provider.sweep?.note !== undefined);
            if (noting.length === 0)
                return;
            const observer = await observed();
            const signal = AbortSignal.timeout(NOTE_MS);
            await Promise.allSettled(noting.map(async ({ provider, bake }) => provider.sweep?.note?.(bake, observer, signal)));
        },
        tidy: async () => (0,leftovers .D)(asked, await observed()),
        sweep: async (deadline, onFound) => [
            ...(await (0,leftovers .X)({
                providers,
                asked,
                unasked: journal.unasked,
                observer: await observed(),
                kept: [],
                keepOnFailure: journal.keepOnFailure,
                deadline,
                onFound,
            })),
            ...(0,bake_asked .r5)(journal.providers, providers),
        ],
    };
}
function afterDocker({ connectDaemon }, environment, folder, journal) {
    const docker = connectDaemon(environment, 'sweep');
    return {
        name: 'docker',
        lookOnce: async () => { },
        renderer: () => (lines) => lines,
        images: async () => (0,dockerfile_image .T)(docker, (0,dockerfile_run .l)(folder), []),
        note: async () => { },
        tidy: async () => [],
        sweep: async (deadline, onFound) => {
            const { mark, phase } = journal;
            const isImageTold = phase === 'running';
            const build = { docker, mark, idFile: (0,dockerfile_run .l)(folder), isImageTold };
            const part = { what: 'containers', command: (0,build_sweep .Oe)(mark), sweep: () => (0,build_sweep .Lr)(build) };
            return (0,leftover .ub)(part, deadline, onFound);
        },
    };
}

var external_node_fs_ = __webpack_require__(73024);
var descendants = __webpack_require__(58966);
var relay = __webpack_require__(70164);
var tail = __webpack_require__(48390);
var bake_record = __webpack_require__(45057);
;// CONCATENATED MODULE: ./.build/bake/end-builder.js







const GONE_MS = 5000;
const LOOK_EVERY_MS = 150;
async function endBuilder(host, journal, cleanup, log, until) {
    const { child } = journal;
    const { sightings } = cleanup;
    const name = (0,bake_record .r7)(journal.record) ? 'Berkshelf' : cleanup.name;
    if (child === null) {
        for (const pid of (0,process_process .w4)(process_process .M$, journal.mark))
            (0,process_process .vG)(pid, 'SIGTERM');
        await (0,process_process .a0)(async () => (0,process_process .w4)(process_process .M$, journal.mark).length === 0, until);
        return;
    }
    const isThere = () => (0,process_process .W_)(child.pid, child.startTime);
    let running = await isThere();
    if (!running)
        return;
    const watch = (0,descendants .mS)([child, ...sightings.processes], (seen) => sightings.running(seen));
    if (journal.phase !== 'stopping') {
        await cleanup.lookOnce();
        watch.look();
        (0,process_process .vG)(child.pid, 'SIGTERM');
    }
    host.info(`${name} is still cleaning up.`);
    let isWaiting = true;
    const looking = lookOn(cleanup, () => isWaiting);
    await log.showWhile(async () => {
        running = await isThere();
        isWaiting = running && (0,clock .rj)() <= until;
        return isWaiting;
    });
    watch.stop();
    await looking;
    if (!running)
        return;
    host.info(`${name} did not end in time and is killed.`);
    (0,process_process .vG)(child.pid, 'SIGKILL', true);
    for (const pid of (0,process_process .w4)(process_process .M$, journal.mark))
        (0,process_process .vG)(pid, 'SIGKILL');
    await (0,process_process .a0)(async () => !(await isThere()), (0,clock .rj)() + GONE_MS);
}
async function lookOn(cleanup, isGoingOn) {
    while (isGoingOn()) {
        await cleanup.lookOnce();
        await (0,process_process .cb)(LOOK_EVERY_MS);
    }
}
class RestOfLog {
    #host;
    #path;
    #relay;
    #write = () => { };
    #shown;
    constructor(host, folder, { secrets, shown }, cleanup) {
        this.#host = host;
        this.#path = folder.stdout;
        this.#shown = shown;
        this.#relay = (0,relay .CR)(secrets, cleanup.renderer(), (lines) => this.#write(lines));
    }
    async showWhile(isGoingOn) {
        let isOver = false;
        const watch = (0,process_process .a0)(async () => {
            isOver = !(await isGoingOn());
            return isOver;
        }, Number.MAX_SAFE_INTEGER);
        await this.#show(() => (isOver ? 'leave' : 'writing'));
        await watch;
    }
    async showAll() {
        await this.#show(() => 'ended', true);
    }
    async #show(state, isLast = false) {
        if (!(0,external_node_fs_.existsSync)(this.#path))
            return;
        await this.#host.relay(async (write) => {
            this.#write = write;
            this.#shown = await (0,tail .r)(this.#path, this.#shown, this.#relay.push, state);
            if (isLast)
                this.#relay.end();
        });
    }
}

var bake_folder = __webpack_require__(10736);
var bake_journal = __webpack_require__(8209);
var bake_turn = __webpack_require__(59395);
var means = __webpack_require__(72646);
var external_node_path_ = __webpack_require__(76760);
var files = __webpack_require__(74555);
var artifact_name = __webpack_require__(92974);
var outputs = __webpack_require__(28728);
var summary = __webpack_require__(11810);
;// CONCATENATED MODULE: ./.build/actions/bake/tell-leftovers.js









const UPLOAD_MS = 15_000;
async function tellClosing(host, told) {
    const { journal, record, leftovers, nothing, wasKilled } = told;
    const swept = leftovers.length === 0 ? nothing : (0,leftover .NT)(record.leg, leftovers);
    const closing = withFinished(swept, record.images);
    host.info(closing);
    (0,annotations .u)(host, (0,leftover .B7)(leftovers));
    if (host.kind === 'terminal')
        (0,outputs .mN)(host, record.leftovers, 'looked');
    if (wasKilled)
        attempt(host, 'The record', () => (0,bake_record .rh)(journal.recordPath, record));
    await host.summary(`### 🟠 ${record.leg.replace(/[<>|\n]/g, ' ')}: ${closing}\n\n${(0,summary .$_)({ leftovers: [...leftovers] })}\n`);
    if (leftovers.length > 0)
        await keepLeftovers(host, journal, leftovers, told.isKept ? '-all' : '');
    if (!wasKilled || !journal.trusted)
        return;
    const name = (0,artifact_name .N8)(journal.artifactPrefix, journal.slug, 'bake', record.run.attempt);
    await upload(host, 'The record', name, journal.recordPath);
}
function withFinished(closing, images) {
    if (images.length === 0)
        return closing;
    const names = images.map(({ id, region }) => (region === 'local' ? id : `${id} in ${region}`));
    const rest = closing.replace(/nothing was left behind\.$/, 'nothing else was left behind.');
    return `${rest} What was finished stays: ${names.join(', ')}.`;
}
async function keepLeftovers(host, journal, leftovers, suffix) {
    const root = (0,external_node_path_.dirname)(journal.recordPath);
    const text = `${JSON.stringify(leftovers, null, 2)}\n`;
    attempt(host, 'The list of what is left', () => (0,files .vK)(`${root}/leftovers.json`, text, 0o644));
    if (!journal.trusted)
        return;
    const name = (0,artifact_name .gc)(journal.artifactPrefix, journal.slug, journal.record.run.attempt);
    await upload(host, 'The list of what is left', `${name}${suffix}`, `${root}/leftovers.json`);
}
async function upload(host, what, name, path) {
    const uploaded = await host.upload({ name, files: [(0,external_node_path_.basename)(path)], root: (0,external_node_path_.dirname)(path), limitMs: UPLOAD_MS });
    if (uploaded.kind === 'uploaded' || host.kind === 'terminal')
        return;
    host.info(`${what} could not be kept as an artifact: ${uploaded.reason}. It is at ${path}.`);
}
function attempt(host, what, write) {
    try {
        write();
    }
    catch (error) {
        host.annotate({ level: 'warning', message: `${what} could not be written: ${(0,errors .bD)(error)}` });
    }
}

var vendoring = __webpack_require__(88648);
;// CONCATENATED MODULE: ./.build/actions/bake/post.js
















async function cleanUp(host) {
    const found = (0,bake_journal .a0)(host, host.state('journal'), means .K.providers);
    if (found === undefined)
        return;
    const { folder, journal } = found;
    let told;
    const turn = await (0,bake_turn .XC)(host, journal?.turn ?? []);
    try {
        if (journal !== undefined && journal.phase !== 'done') {
            told = await host.group('Clean-up', () => cleanUpAfter(host, folder, journal));
        }
        if (journal?.phase === 'done') {
            const left = await cleanupOf(means .K, host.environment, folder, journal).tidy();
            (0,leftover .sc)(host, left);
            (0,annotations .u)(host, (0,leftover .B7)(left));
        }
    }
    finally {
        (0,leftover .sc)(host, removeFolder(folder));
        turn.release();
    }
    if (told !== undefined)
        await tellClosing(host, told);
}
async function cleanUpAfter(host, folder, journal) {
    const deadline = (0,process_deadline .gF)(host);
    const wasKilled = journal.phase === 'running';
    const isOurselves = journal.main.pid === process.pid;
    if (!isOurselves && (await (0,process_process .W_)(journal.main.pid, journal.main.startTime))) {
        (0,process_process .vG)(journal.main.pid, 'SIGKILL');
        host.info('The main step was still there; it was ended.');
    }
    const waited = (0,clock .rj)();
    const cleanup = cleanupOf(means .K, host.environment, folder, journal);
    const log = new RestOfLog(host, folder, journal, cleanup);
    const noted = cleanup.note();
    if (wasKilled)
        await Promise.race([noted, (0,process_process .cb)(NOTE_FIRST_MS)]);
    await endBuilder(host, journal, cleanup, log, deadline.wait);
    await noted;
    const seconds = Math.round(((0,clock .rj)() - waited) / 1000);
    const isCheck = journal.phase === 'checking';
    const soFar = [];
    const onFound = (one) => {
        soFar.push(one);
        (0,leftover .sc)(host, [one]);
    };
    let early;
    const patience = setTimeout(() => {
        if (soFar.length > 0)
            early = keepLeftovers(host, journal, soFar, '');
    }, PATIENCE_MS);
    const swept = isCheck
        ? await (0,started_processes .g)(journal.mark, cleanup.sightings.processes)
        : await cleanup.sweep(deadline.end - TELLING_MS, onFound);
    const images = wasKilled ? (await cleanup.images()).filter(({ id }) => id !== '') : [];
    clearTimeout(patience);
    await early;
    const tidied = tidy(host, folder, journal);
    (0,leftover .sc)(host, isCheck ? [...swept, ...tidied] : tidied);
    await log.showAll();
    if (isCheck)
        return undefined;
    const leftovers = [...swept, ...tidied];
    const record = wasKilled ? recordOfKilled(journal, images) : journal.record;
    return {
        journal,
        record: { ...record, leftovers: [...record.leftovers, ...leftovers] },
        leftovers,
        nothing: `Cleaned by ${cleanup.name} in ${seconds} s; nothing was left behind.`,
        wasKilled,
        isKept: early !== undefined,
    };
}
const NOTE_FIRST_MS = 3000;
const PATIENCE_MS = 10_000;
const TELLING_MS = 20_000;
function recordOfKilled(journal, images) {
    return {
        ...journal.record,
        status: 'cancelled',
        images: [...images],
        failure: { class: 'cancelled', message: 'The step was killed before it could end.' },
        stages: [...(0,bake_record .cB)(journal.record.stages, 'failed', new Date())],
    };
}
function tidy(host, folder, journal) {
    try {
        return (0,vendoring .jz)(host, folder, journal).found;
    }
    catch (error) {
        const reason = `what Berkshelf left in the repository could not be removed: ${(0,errors .bD)(error)}`;
        return [{ kind: 'file', id: journal.workingDirectory, region: null, state: 'left', reason, command: null }];
    }
}
function removeFolder(folder) {
    try {
        (0,bake_folder .U5)(folder);
        return [];
    }
    catch (error) {
        const { path } = folder;
        return [
            { kind: 'folder', id: path, region: null, state: 'left', reason: (0,errors .bD)(error), command: `rm -rf '${path}'` },
        ];
    }
}


/***/ }),

/***/ 52948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  readBounded),
    q: () => (  parseJson)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88278);



function readBounded(what, path, mostBytes) {
    const file = open(what, path);
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        if (!stat.isFile())
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} must be a file, but ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .WU)(path)} is none.`);
        if (stat.size > mostBytes) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} has ${stat.size} bytes; at most ${mostBytes} are read (${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .WU)(path)}).`);
        }
        const bytes = Buffer.alloc(stat.size);
        let length = 0;
        let got = -1;
        while (got !== 0 && length < bytes.length) {
            got = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, bytes, length, bytes.length - length, null);
            length += got;
        }
        return bytes.subarray(0, length);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function parseJson(what, bytes) {
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} is not UTF-8 text.`);
    }
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} is not JSON: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error).replace(/\s+/g, ' ').slice(0, 200)}.`);
    }
}
function open(what, path) {
    if (path.includes('\0'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} has a NUL byte in its path.`);
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__  .$N)(error) === 'ENOENT' || (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__  .$N)(error) === 'ENOTDIR') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} is not there: ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .WU)(path)} does not exist.`);
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} cannot be read: ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .WU)(path)} (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__  .$N)(error) ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error)}).`);
    }
}


/***/ }),

/***/ 42252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    YT: () => (  hurryJob),
    gF: () => (  jobDeadline)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94850);
  var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);





const WAIT_MS = 180_000;
const END_MS = 260_000;
const HURRIED_MS = 5000;
function cancelFile({ temporary, run }) {
    const id = run.id.replaceAll(/[^\w-]/g, '-').slice(0, 40) || 'local';
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)({ temporary }), `cancelled-at-${id}-${run.attempt}`);
}
function hurryJob(host, machine = (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__  .ur)()) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host), { recursive: true, mode: 0o700 });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(cancelFile(host), String(machine - WAIT_MS + HURRIED_MS), { mode: 0o600 });
}
function jobDeadline(host, now = (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)(), machine = (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__  .ur)()) {
    try {
        const at = now - sinceCancel(host, machine);
        return { wait: at + WAIT_MS, end: at + END_MS };
    }
    catch {
        return { wait: now, end: now + END_MS - WAIT_MS };
    }
}
function sinceCancel(host, machine) {
    const path = cancelFile(host);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host), { recursive: true, mode: 0o700 });
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, String(machine), { flag: 'wx', mode: 0o600 });
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__  .$N)(error) !== 'EEXIST')
            throw error;
    }
    const told = Number((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
    const since = Number.isFinite(told) && told > 0 ? machine - told : Date.now() - (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).mtimeMs;
    return Math.max(0, since);
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

/***/ 44495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FV: () => (  escapeMarkdown),
    SS: () => (  codeSpan),
    aY: () => (  foldedBlock),
    mW: () => (  fitSummary),
    tp: () => (  table),
    yZ: () => (  summaryPart),
    zW: () => (  fencedBlock)
  });
const LONGEST_SUMMARY = 900 * 1024;
function escapeMarkdown(text) {
    return text
        .replace(/[\r\n]+/g, ' ')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/([\\`*_{}[\]()#+!|~@])/g, '\\$1');
}
function codeSpan(text) {
    const flat = text.replace(/[\r\n]+/g, ' ').replace(/\|/g, '\\|');
    const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    const pad = flat.startsWith('`') || flat.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${flat}${pad}${fence}`;
}
function foldedBlock(title, text) {
    return `<details><summary>${escapeHtml(title)}</summary>\n\n${fencedBlock(text)}\n\n</details>\n`;
}
function fencedBlock(text) {
    const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${text}\n${fence}`;
}
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
function summaryPart(markdown) {
    return `${markdown.trimEnd()}\n\n`;
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

/***/ 41463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  useCredentialTables),
    gT: () => (  having),
    j1: () => (  credentialTables),
    of: () => (  wholeCredentialTables)
  });
const any = (text) => text.trim() !== '';
const listed = (text) => !/^(?:|\{\}|\[\])$/.test(text.replaceAll(/\s/g, ''));
const having = (pattern) => (text) => pattern.test(text);
const KUBERNETES = having(/^[ \t]*(?:- )?(?:token|tokenFile|password|client-key|client-key-data|exec|auth-provider):/m);
const cloud = (path, holds = any) => ({ path, isCloud: true, holds });
const other = (path, holds = any) => ({ path, isCloud: false, holds });
const COMMON = {
    families: [
        'LC_', 'XDG_', 'OCI_', 'ALICLOUD_', 'DIGITALOCEAN_',
        'HCLOUD_', 'LINODE_', 'SCW_', 'VULTR_', 'EXOSCALE_', 'PROXMOX_', 'VSPHERE_', 'GOVC_', 'VAULT_', 'CONSUL_', 'HCP_',
        'PACKER_', 'VAGRANT_', 'ANSIBLE_', 'CHEF_', 'LIBVIRT_', 'QEMU_',
    ],
    ways: [
        'KUBECONFIG', 'OCI_CONFIG_FILE', 'OCI_CLI_CONFIG_FILE', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_URL',
    ],
    innocent: /^(?:PWD|SSH_AUTH_SOCK|SSL_CERT_(?:FILE|DIR)|ANSIBLE_(?:HOST_KEY_CHECKING|SSH_HOST_KEY_CHECKING)|PACKER_KEY_INTERVAL|(?:\w+_)?PUBLIC_KEY)$/,
    files: [
        cloud('.oci/config', having(/^[ \t]*(?:key_file|security_token_file)[ \t]*=/m)),
        cloud('.aliyun/config.json', having(/"(?:access_key_secret|sts_token|ram_role_arn)"\s*:\s*"[^"]/)),
        cloud('.config/hcloud/cli.toml', having(/^[ \t]*token[ \t]*=/m)),
        cloud('.config/doctl/config.yaml', having(/^[ \t]*access-token:[ \t]*[^ \t\r\n"']/m)),
        cloud('.config/scw/config.yaml', having(/^[ \t]*secret_key:[ \t]*\S/m)),
        cloud('.config/linode-cli', having(/^[ \t]*token[ \t]*=/m)),
        cloud('.kube/config', KUBERNETES),
        cloud('.vault-token'),
        other('.netrc', having(/\bpassword\b/)),
        other('.git-credentials'),
        other('.config/git/credentials'),
        other('.config/gh/hosts.yml', having(/^[ \t]*oauth_token:/m)),
        other('.npmrc', having(/_(?:authToken|auth|password)[ \t]*=/)),
        other('.gem/credentials'),
        other('.pypirc', having(/^[ \t]*password[ \t]*[=:]/m)),
        other('.terraform.d/credentials.tfrc.json', listed),
        ...['id_rsa', 'id_dsa', 'id_ecdsa', 'id_ed25519'].map((name) => other(`.ssh/${name}`)),
    ],
};
let told;
function useCredentialTables(tables) {
    told = tables;
}
function credentialTables() {
    return [...(told ?? []), COMMON];
}
function wholeCredentialTables() {
    if (told === undefined)
        throw new Error('Nobody has told yet where the providers keep credentials.');
    return credentialTables();
}


/***/ }),

/***/ 94463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $r: () => (  SHORTEST_CREDENTIAL),
    $s: () => (  handedNames),
    DW: () => (  reservedNamesNotice),
    Hx: () => (  checkPassedNames),
    MR: () => (  credentialNames),
    QI: () => (  handedSecrets),
    Qc: () => (  childEnvironment),
    Re: () => (  HANDED),
    ce: () => (  isReservedName),
    hN: () => (  isCredentialName),
    w2: () => (  credentialValues)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _credential_tables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41463);



const PLAIN = new Set(`PATH HOME USER LOGNAME SHELL LANG LANGUAGE TZ TERM TMPDIR PWD CI HOSTNAME SSH_AUTH_SOCK
   HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY FTP_PROXY http_proxy https_proxy no_proxy all_proxy ftp_proxy
   SSL_CERT_FILE SSL_CERT_DIR CURL_CA_BUNDLE REQUESTS_CA_BUNDLE NODE_EXTRA_CA_CERTS
   CHECKPOINT_DISABLE ImageOS ImageVersion KUBECONFIG GOOGLE_APPLICATION_CREDENTIALS
   RUNNER_TRACKING_ID RUNNER_OS RUNNER_ARCH RUNNER_NAME RUNNER_TEMP RUNNER_TOOL_CACHE RUNNER_ENVIRONMENT
   GITHUB_ACTIONS GITHUB_WORKSPACE GITHUB_REPOSITORY GITHUB_REPOSITORY_OWNER GITHUB_SHA GITHUB_REF GITHUB_REF_NAME
   GITHUB_REF_TYPE GITHUB_HEAD_REF GITHUB_BASE_REF GITHUB_RUN_ID GITHUB_RUN_NUMBER GITHUB_RUN_ATTEMPT GITHUB_JOB
   GITHUB_WORKFLOW GITHUB_ACTOR GITHUB_EVENT_NAME GITHUB_SERVER_URL GITHUB_API_URL`
    .split(/\s+/)
    .filter((name) => name !== ''));
const NEVER = /^(INPUT_|STATE_|ACTIONS_|GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY|ARTIFACTS)$)/i;
const HANDED = 'BAKEHOUSE_HANDED_NAMES';
const CREDENTIAL = /(PASSWORD|PASSWD|SECRET|TOKEN|PRIVATE_KEY|ACCESS_KEY|API_KEY|APIKEY|CREDENTIALS?|PASSPHRASE)(_|$|\d)/i;
const NOT_A_CREDENTIAL = /_(FILE|PATH|URL|URI|DIR|DISABLED|DURATION|EXPIRATION)$/i;
function childEnvironment(environment, pass, add) {
    const built = {};
    const passed = new Set([...pass, ...handedNames(environment)]);
    const families = (0,_credential_tables_js__WEBPACK_IMPORTED_MODULE_2__  .j1)().flatMap((table) => table.families);
    for (const [name, value] of Object.entries(environment)) {
        if (value === undefined || NEVER.test(name))
            continue;
        if (PLAIN.has(name) || passed.has(name) || families.some((family) => name.startsWith(family)))
            built[name] = value;
    }
    return withoutRelativePath({ ...built, ...add });
}
function handedNames(environment) {
    return (environment[HANDED] ?? '').split(' ').filter((name) => name !== '');
}
function withoutRelativePath({ PATH = '', ...others }) {
    const folders = PATH.split(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter).filter((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(folder));
    return folders.length === 0 ? others : { ...others, PATH: folders.join(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter) };
}
function checkPassedNames(names) {
    for (const name of names) {
        if (!/^[A-Za-z_]\w*$/.test(name)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`Input "pass-env" must hold names of environment variables, but holds ${JSON.stringify(name)}.`);
        }
        if (NEVER.test(name)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`Input "pass-env" must not name ${name}: with it, whatever a build runs could act as this step. ` +
                'Hand the build a credential of its own instead.');
        }
    }
}
function isCredentialName(name) {
    if (!CREDENTIAL.test(name) || NOT_A_CREDENTIAL.test(name))
        return false;
    return !(0,_credential_tables_js__WEBPACK_IMPORTED_MODULE_2__  .j1)().some(({ shown = [] }) => shown.includes(name.toUpperCase()));
}
const SHORTEST_CREDENTIAL = 8;
function handedSecrets(environment) {
    return handedNames(environment).flatMap((name) => {
        const value = environment[name] ?? '';
        return value.length >= SHORTEST_CREDENTIAL || (value !== '' && isCredentialName(name)) ? [[name, value]] : [];
    });
}
function credentialValues(environment, handed) {
    const like = Object.entries(environment).flatMap(([name, value]) => value !== undefined && value.length >= SHORTEST_CREDENTIAL && isCredentialName(name) ? [value] : []);
    return [...new Set([...like, ...handed.map(([, value]) => value)])];
}
const WORDS = new Set(`TOKEN TOKENS KEY KEYS SECRET SECRETS PASSWORD PASSWORDS PASSWD PASS PASSPHRASE PWD AUTH CREDENTIAL CREDENTIALS
   CERTIFICATE CERT PAT APIKEY ACCESSKEY SECRETKEY PASSWORDFILE`.split(/\s+/));
const PROXY = /^(?:https?|all|ftp)_proxy$/i;
function credentialNames(environment) {
    const handed = new Set(handedNames(environment));
    const tables = (0,_credential_tables_js__WEBPACK_IMPORTED_MODULE_2__  .of)();
    const families = tables.flatMap((table) => table.families);
    const ways = new Set(tables.flatMap((table) => table.ways ?? []));
    const isInnocent = (name) => tables.some(({ innocent }) => innocent?.test(name) === true);
    const reaches = (name) => PLAIN.has(name) || families.some((family) => name.startsWith(family));
    const isCredential = (name, value) => {
        if (ways.has(name))
            return true;
        if (PROXY.test(name))
            return value.split('/', 3).join('/').includes('@');
        return reaches(name) && !isInnocent(name) && hasCredentialWord(name);
    };
    return Object.entries(environment)
        .filter(([name, value]) => value !== undefined && value !== '' && (handed.has(name) || isCredential(name, value)))
        .map(([name]) => name)
        .sort();
}
function hasCredentialWord(name) {
    return name
        .toUpperCase()
        .split('_')
        .some((word) => WORDS.has(word));
}
const NAMES = new Set(`PATH HOME SHELL IFS ENV BASH_ENV PS4 CDPATH TMPDIR TMP TEMP NODE_OPTIONS NODE_PATH
   DOCKER_HOST DOCKER_CONFIG DOCKER_CONTEXT DOCKER_CERT_PATH DOCKER_TLS DOCKER_TLS_VERIFY DOCKER_API_VERSION
   DOCKER_BUILDKIT DOCKER_DEFAULT_PLATFORM DOCKER_AUTH_CONFIG DOCKER_CUSTOM_HEADERS`.split(/\s+/));
const FAMILIES = /^(?:PYTHON|PERL|RUBY|GEM_|BUNDLE_|LD_|DYLD_|GIT_|GITHUB_|ACTIONS_|INPUT_|STATE_|RUNNER_|PACKER_|PKR_|KITCHEN_|BAKEHOUSE_|DOCKER_CLI_|DOCKER_CONTENT_TRUST)/;
function isReservedName(name) {
    return NAMES.has(name) || FAMILIES.test(name);
}
function reservedNamesNotice(variables) {
    const kept = variables.map(([name]) => name).filter(isReservedName);
    const [only] = kept;
    if (only === undefined)
        return undefined;
    return kept.length === 1
        ? `${only} reaches Packer as a variable, but not the environment of the stages, where that name has a meaning of its own.`
        : `${kept.join(', ')} reach Packer as variables, but not the environment of the stages, where those names have meanings of their own.`;
}


/***/ }),

/***/ 31134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O: () => (  yamlValues),
    l: () => (  writtenName)
  });
  var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

function yamlValues(document, maxAliasCount) {
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__  .YR)(document, {
        Pair: (_, { key }) => {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__  .jn)(key))
                key.value = writtenName(key);
        },
    });
    const value = document.toJS({ maxAliasCount });
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__  .YR)(document, {
        Scalar: (_, scalar) => {
            scalar.value = writtenText(scalar);
        },
    });
    return { value, written: document.toJS({ maxAliasCount }) };
}
function writtenName(key) {
    if (typeof key.value === 'string')
        return key.value;
    return key.value === null ? '' : (key.source ?? JSON.stringify(key.value));
}
function writtenText({ value, source }) {
    if (typeof value === 'string' || source === undefined)
        return value;
    return value === null && source !== '~' ? null : source;
}


/***/ }),

/***/ 33623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    JM: () => (  notOffered),
    aE: () => (  nobodyToAsk),
    lc: () => (  providerOf),
    li: () => (  providerNamed)
  });
function providerOf(builder, providers) {
    return providers.find(({ builders }) => builders.some((pattern) => pattern.test(builder)));
}
function nobodyToAsk(builder) {
    return `nobody can be asked for images of ${builder}`;
}
function notOffered(provider, what, instead) {
    return `Bakehouse cannot ${what} with ${provider}. ${instead}`;
}
function providerNamed(name, providers) {
    return providers.find((provider) => provider.name === name);
}


/***/ }),

/***/ 835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fg: () => (  checkExtraArguments),
    Tr: () => (  validateArguments),
    fb: () => (  buildArguments),
    iY: () => (  onErrorValues),
    x9: () => (  checkBuildNames)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);


const onErrorValues = ['cleanup', 'abort', 'run-cleanup-provisioner'];
const KNOWN_FLAGS = new Map([
    ['force', { takesValue: false, validates: false }],
    ['warn-on-undeclared-var', { takesValue: false, validates: false }],
    ['ignore-prerelease-plugins', { takesValue: false, validates: true }],
    ['use-sequential-evaluation', { takesValue: false, validates: true }],
    ['skip-enforcement', { takesValue: false, validates: false }],
    ['config-type', { takesValue: true, validates: true }],
]);
const OWNED_FLAGS = new Map(Object.entries({
    var: 'use the input "vars": a value on the command line can be read by every process of the machine',
    'var-file': 'use the input "var-files"',
    only: 'use the input "only"',
    except: 'use the input "except"',
    'on-error': 'use the input "on-error"',
    'parallel-builds': 'use the input "parallel-builds"',
    debug: 'it waits for a key; run "bakehouse bake --debug" on a terminal, or use the input "debug-log"',
    color: 'Bakehouse reads the output itself',
    'timestamp-ui': 'Bakehouse reads the output itself',
    'machine-readable': 'Bakehouse sets it',
}));
function buildArguments(wanted) {
    return [
        'build',
        ...(wanted.isStepping ? ['-debug', '-color=false'] : ['-machine-readable']),
        ...(wanted.onError === 'cleanup' ? [] : [`-on-error=${wanted.onError}`]),
        ...(wanted.parallelBuilds === 0 ? [] : [`-parallel-builds=${wanted.parallelBuilds}`]),
        ...wanted.extra,
        ...commonArguments(wanted),
    ];
}
function validateArguments(wanted) {
    const shared = wanted.extra.filter((flag) => KNOWN_FLAGS.get(nameOf(flag))?.validates ?? false);
    return ['validate', '-machine-readable', ...shared, ...commonArguments(wanted)];
}
function commonArguments(wanted) {
    return [
        ...(wanted.only.length === 0 ? [] : [`-only=${wanted.only.join(',')}`]),
        ...(wanted.except.length === 0 ? [] : [`-except=${wanted.except.join(',')}`]),
        ...wanted.varFiles.map((file) => `-var-file=${file}`),
        wanted.template,
    ];
}
function checkExtraArguments(args, what = 'Input "arguments"') {
    for (const arg of args) {
        const name = nameOf(arg);
        const owned = OWNED_FLAGS.get(name);
        if (owned !== undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} must not hold ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(arg)}: ${owned}.`);
        const flag = KNOWN_FLAGS.get(name);
        if (flag === undefined) {
            const known = [...KNOWN_FLAGS.keys()].map((flag) => `-${flag}`);
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} holds ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(arg)}, which is no known flag; allowed are ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .A3)(known)}.`);
        }
        if (flag.takesValue && !arg.includes('='))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what}: -${name} needs a value, as -${name}=….`);
    }
}
function nameOf(arg) {
    return /^--?([a-z-]+)(?:=.*)?$/s.exec(arg)?.[1] ?? '';
}
function checkBuildNames(what, names) {
    for (const name of names) {
        if (name.startsWith('-') || /[\s,"']/.test(name)) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} must hold names of builds, with * for any part, but holds ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(name)}.`);
        }
    }
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w$: () => (  datetime)
  });
  var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
  var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__  .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__  .You, params);
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
