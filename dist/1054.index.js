export const id = 1054;
export const ids = [1054];
export const modules = {

/***/ 8900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ idFileOf),
  S: () => (/* binding */ runDocker)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/long-process.js
var long_process = __webpack_require__(8728);
// EXTERNAL MODULE: ./.build/core/process.js
var process = __webpack_require__(95713);
// EXTERNAL MODULE: ./.build/recipe/dockerfile/instruction.js
var instruction = __webpack_require__(78268);
// EXTERNAL MODULE: ./.build/recipe/dockerfile/source-text.js
var source_text = __webpack_require__(11759);
;// CONCATENATED MODULE: ./.build/docker/blame.js



/**
 * The line of the Dockerfile that a failed build is to be blamed on: BuildKit's own word, else the line of a parse error,
 * else where the instruction that failed stands; `undefined` where several are alike. What a build prints may look like
 * any of them: it can at worst move the blame to another line.
 *
 * @param path the Dockerfile's
 */
function blamedLine(output, path, text) {
    const { place, failed, closingLines } = output;
    if (place !== undefined && (0,external_node_path_.basename)(place.file) === (0,external_node_path_.basename)(path))
        return place.line;
    for (const line of closingLines.toReversed()) {
        const parsed = /dockerfile parse error (?:on )?line (\d+)/i.exec(line)?.[1];
        if (parsed !== undefined)
            return Number(parsed);
    }
    return failed === undefined ? undefined : lineOf(failed, instructionsOf(text));
}
function lineOf(step, instructions) {
    const wanted = plain(step.text);
    const same = instructions.filter(({ text }) => plain(text) === wanted);
    // BuildKit fills in the variables of some instructions: then what comes before the first of them has to do.
    const alike = same.length > 0 ? same : instructions.filter(({ text }) => begins(wanted, plain(text)));
    return alike.length === 1 ? alike[0]?.line : undefined;
}
function begins(filled, text) {
    const variable = text.indexOf('$');
    return variable > text.indexOf(' ') + 1 && filled.startsWith(text.slice(0, variable));
}
function plain(text) {
    const [keyword = '', ...rest] = text.trim().split(/\s+/);
    return [keyword.toUpperCase(), ...rest].join(' ');
}
/** None where the file is one that docker refuses, too. */
function instructionsOf(text) {
    try {
        const { list } = (0,instruction/* readInstructions */.KK)((0,source_text/* sourceLines */.J)(text, 'Dockerfile'));
        return list.map(({ name, flags, rest, line }) => ({ line, text: [name, ...flags, rest].join(' ') }));
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./.build/core/relay.js + 1 modules
var relay = __webpack_require__(59404);
;// CONCATENATED MODULE: ./.build/docker/build-output.js

const MOST_STEPS = 500;
const MOST_LINES = 40;
const LONGEST_LINE = 2000;
/**
 * What is learnt from docker's plain output while it goes by; bounded, whatever a build prints. A hint and no proof:
 * what the classic builder's containers print cannot be told from its own lines.
 *
 *     #6 [stage 3/3] RUN make          Step 3/3 : RUN make
 *     #6 0.18 the output               the output
 *     #6 ERROR: …                      The command '/bin/sh -c make' returned a non-zero code: 2
 *
 * BuildKit since 0.8 names the place at the end: `Dockerfile:7`, with an excerpt (moby/buildkit solver/errdefs/source.go).
 */
class BuildOutput {
    #steps = new Map();
    #now;
    #failed;
    #last;
    #place;
    #lines = [];
    #endMs = 0;
    constructor(now = Date.now) {
        this.#now = now;
    }
    /** Whole lines, as docker wrote them. */
    read(lines) {
        this.#endMs = this.#now();
        for (const line of (0,relay/* dropEscapes */.cN)(lines).split('\n'))
            if (line.trim() !== '')
                this.#readLine(line);
    }
    /** The instruction that failed: by BuildKit's own words, or the one that the classic builder was at. */
    get failed() {
        return this.#failed ?? (this.#isClassic ? this.#last : undefined);
    }
    /** The place in the Dockerfile that BuildKit named. */
    get place() {
        return this.#place;
    }
    /** The last lines that are not the output of a step of BuildKit's. */
    get closingLines() {
        return this.#lines;
    }
    /** For the heartbeat. */
    get current() {
        return this.#last === undefined ? 'preparing' : `${this.#last.position} ${this.#last.text.slice(0, 60)}`;
    }
    stretches(build) {
        return [...this.#steps.values()].map(({ position, text, startMs, endMs }) => ({
            build,
            what: `${position} ${/^[A-Za-z]+/.exec(text)?.[0] ?? ''}`.trim(),
            startMs,
            endMs: endMs ?? this.#endMs,
        }));
    }
    get #isClassic() {
        return this.#steps.has('classic 1');
    }
    #readLine(line) {
        const buildkit = /^#(\d+) (.*)$/.exec(line);
        if (buildkit !== null) {
            this.#readBuildKit(buildkit[1] ?? '', buildkit[2] ?? '');
            return;
        }
        this.#lines.push(Buffer.from(line.slice(0, LONGEST_LINE)).toString());
        if (this.#lines.length > MOST_LINES)
            this.#lines.shift();
        const step = /^Step (\d+)\/(\d+) : (.*)$/.exec(line);
        if (step !== null) {
            const open = this.#steps.get(`classic ${this.#steps.size}`);
            if (open !== undefined)
                open.endMs = this.#now();
            this.#open(`classic ${step[1]}`, `${step[1]}/${step[2]}`, step[3] ?? '');
        }
        const place = /^([^\s:]+):(\d+)$/.exec(line);
        if (place !== null)
            this.#place = { file: place[1] ?? '', line: Number(place[2]) };
    }
    #readBuildKit(id, text) {
        const named = /^\[((?:[^\]]* )?\d+\/\d+)\] (.*)$/.exec(text);
        if (named !== null) {
            this.#open(id, named[1] ?? '', named[2] ?? '');
            return;
        }
        const open = this.#steps.get(id);
        if (open === undefined)
            return;
        if (/^(?:DONE|CACHED|CANCELED)\b/.test(text))
            open.endMs = this.#now();
        // Steps at its side fail too, for no reason of their own.
        else if (text.startsWith('ERROR: ') && !/^ERROR: (?:context canceled|.*: context canceled$)/.test(text)) {
            open.endMs = this.#now();
            this.#failed ??= { position: open.position, text: open.text };
        }
    }
    #open(id, position, text) {
        const step = { position: position.slice(0, 100), text: text.slice(0, LONGEST_LINE) };
        this.#last = step;
        // BuildKit names a step again when others spoke in between.
        if (this.#steps.has(id) || this.#steps.size >= MOST_STEPS)
            return;
        this.#steps.set(id, { ...step, startMs: this.#now(), endMs: undefined });
    }
}

// EXTERNAL MODULE: ./.build/image/failure.js
var failure = __webpack_require__(52910);
// EXTERNAL MODULE: ./.build/image/outcome.js
var outcome = __webpack_require__(43036);
;// CONCATENATED MODULE: ./.build/docker/failure.js


/** A step that ran and did not end well: whatever its command's text holds, it is the recipe's. */
const STEP_FAILED = /did not complete successfully|executor failed running|returned a non-zero code|exit (?:code|status):? \d+$/i;
const SIGNS = [
    ['credentials', /pull access denied|authorization failed|403 Forbidden|401 Unauthorized/i],
    [
        'validation',
        /parse error|unknown instruction|failed to parse|invalid reference format|target stage .{0,200} could not be found|failed to reach build target|requires (?:at least|exactly) |not found|no such file|(?:COPY|ADD) failed|failed to compute cache key|base name .{0,200} should not be blank|manifest unknown/i,
    ],
    ['config', /unknown (?:shorthand )?flag|invalid argument|requires a value|conflicting options/i],
];
const NO_SPACE = /no space left on device|disk quota exceeded/i;
/** What kind of failure docker's closing words tell of. */
function classifyDockerFailure(message) {
    if (STEP_FAILED.test(message))
        return 'provisioner';
    return (0,failure/* providerTrouble */.b)(message) ?? SIGNS.find(([, sign]) => sign.test(message))?.[0] ?? 'unknown';
}
/** What a run of `docker build` came to. */
function decideDockerOutcome(ending, output) {
    const clear = (0,outcome/* outcomeOfEnding */.z)(ending);
    if (clear !== undefined)
        return clear;
    const { exitCode } = ending;
    if (exitCode === 0) {
        const message = 'docker ended well, but the daemon does not have the image. Does an argument send it elsewhere?';
        return { status: 'failed', failure: { class: 'config', message } };
    }
    const message = closingMessage(output.closingLines);
    if (message !== undefined && NO_SPACE.test(message) && !STEP_FAILED.test(message)) {
        const words = `The disk of the docker daemon is full: ${message}`;
        return { status: 'failed', failure: { class: 'capacity', message: words.slice(0, 1000) } };
    }
    const failure = message === undefined
        ? { class: 'unknown', message: `docker ended with exit code ${exitCode} and said nothing.` }
        : { class: classifyDockerFailure(message), message: message.slice(0, 1000) };
    return { status: 'failed', failure };
}
/** The line that says what went wrong, without the frames that each layer of docker puts around it. */
function closingMessage(lines) {
    const telling = lines.filter((line) => !/^(?:View build details|-{3,}$|\s*>|\s*\d+ \|)/.test(line));
    const line = telling.findLast((one) => /^(?:ERROR: |The command )/.test(one)) ?? telling.at(-1);
    return line
        ?.trim()
        .replace(/^(?:(?:ERROR:|failed to build:|failed to solve:|failed to solve with frontend [\w.]+:|failed to create LLB definition:|rpc error: code = \w+ desc =|Error response from daemon:) )+/, '')
        .replace(/\s+/g, ' ');
}

// EXTERNAL MODULE: ./.build/docker/image.js
var docker_image = __webpack_require__(254);
// EXTERNAL MODULE: ./.build/docker/build-sweep.js
var build_sweep = __webpack_require__(32682);
;// CONCATENATED MODULE: ./.build/actions/bake/dockerfile-run.js









/** Where docker writes the id of the image. */
function idFileOf(folder) {
    return (0,external_node_path_.join)(folder.path, 'image-id');
}
/** Runs `docker build` and asks the daemon about the image that it names. */
async function runDocker(host, bake, run) {
    const { task, bench, build, environment, docker } = bake;
    const { folder, mark } = bench;
    const output = new BuildOutput();
    (0,external_node_fs_.rmSync)(build.idFile, { force: true });
    const end = await (0,long_process/* runLongProcess */.b)(host, {
        name: 'docker',
        program: 'docker',
        args: bake.command.args,
        cwd: task.context,
        environment,
        // One file: the classic builder says on stderr what failed, and on stdout in which step.
        stdout: folder.stdout,
        stderr: folder.stdout,
        render: (lines) => {
            output.read(lines);
            return lines;
        },
        stage: () => output.current,
        logPath: run.logPath,
        secrets: bake.secrets,
        timeoutMs: run.timeoutMinutes * 60_000,
        interrupt: run.interrupt,
        onStart: run.onStart,
        onStop: run.onStop,
    });
    run.onEnd(end);
    const images = end.exitCode === 0 ? await (0,docker_image/* builtImages */.T)(docker, build.idFile, build.tags) : [];
    const ending = {
        exitCode: end.exitCode,
        interrupted: run.interrupt.at() !== undefined,
        timedOut: end.timedOut,
        timeoutMinutes: run.timeoutMinutes,
        isDiskFull: end.isDiskFull,
        imageCount: images.length,
    };
    const outcome = decideDockerOutcome(ending, output);
    return {
        outcome,
        images,
        stretches: output.stretches('dockerfile'),
        warnings: [],
        annotations: outcome.status === 'failed' ? complaints(task, output, outcome.failure) : [],
        sweep: async () => (0,build_sweep/* sweepBuild */.Lr)({ docker, environment: (0,process/* withoutMark */.E_)(environment), mark, idFile: build.idFile, isImageTold: false }),
        tidy: async () => [],
    };
}
function complaints({ dockerfile }, output, failure) {
    const { failed } = output;
    const step = failed === undefined ? '' : `${failed.position} ${failed.text}: `;
    const line = blamedLine(output, dockerfile.path, dockerfile.text);
    return [
        {
            level: 'error',
            title: `The build of ${dockerfile.shown} failed (${failure?.class ?? 'unknown'})`,
            message: `${step}${failure?.message ?? ''}`.replace(/\s+/g, ' '),
            file: dockerfile.shown,
            ...(line === undefined ? {} : { line }),
        },
    ];
}


/***/ }),

/***/ 16392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U5: () => (/* binding */ removeBakeFolder),
/* harmony export */   _q: () => (/* binding */ createBakeFolder),
/* harmony export */   jp: () => (/* binding */ bakeFolderAt)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
/* harmony import */ var _core_job_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6584);
/* harmony import */ var _core_short_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16551);






/** @param onNamed told of it before it is there: whoever is killed in between leaves no folder that nobody knows of */
function createBakeFolder(host, onNamed = () => { }) {
    const jobs = (0,_core_job_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .O)(host);
    let folder;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(jobs, { recursive: true, mode: 0o700 });
        // docker tells a mount by the path that it was given, and post looks for the folder by where it really is.
        folder = bakeFolderAt((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(jobs), `b-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`));
        onNamed(folder);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder.temporary, { recursive: true, mode: 0o700 });
    }
    catch (error) {
        const code = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) ?? (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error);
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(
        // mkdir says of a file in its place that something is there.
        `The runner's temporary folder ${host.temporary} cannot be written (${code === 'EEXIST' ? 'ENOTDIR' : code}). ` +
            'Free or mount it writable; RUNNER_TEMP names it.');
    }
    (0,_core_short_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .openShortWay */ .AX)(folder.temporary);
    return folder;
}
function bakeFolderAt(path) {
    return {
        path,
        journal: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'journal.json'),
        stdout: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'out.log'),
        stderr: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'err.log'),
        debugLog: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'debug.log'),
        spoken: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'spoken.log'),
        sightings: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'seen.json'),
        links: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'links.json'),
        berks: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'berks'),
        temporary: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 't'),
    };
}
function removeBakeFolder(folder) {
    (0,_core_short_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .closeShortWay */ .CB)(folder.temporary);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder.path, { recursive: true, force: true });
}


/***/ }),

/***/ 27897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a0: () => (/* binding */ readJournal),
/* harmony export */   fY: () => (/* binding */ writeJournal),
/* harmony export */   k5: () => (/* binding */ noteJournal)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2503);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _core_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32019);
/* harmony import */ var _core_job_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6584);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22720);
/* harmony import */ var _image_record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25101);
/* harmony import */ var _kitchen_repository_traces_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39036);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(16392);










const running = zod__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ikc({ pid: zod__WEBPACK_IMPORTED_MODULE_9__/* .number */ .aig().int().positive(), startTime: zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP().min(1) });
/**
 * What the post step has to know of a bake, kept in a file from before the builder starts: the main step may be killed
 * at any moment. It holds secrets (to keep them out of the log in post, too); its folder is 0700 and goes away in post.
 */
const journal = zod__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_9__/* .literal */ .euz('bakehouse/journal/1'),
    /** `checking`: nothing is built, so there is no record. `done`: main has said everything; post only tidies up. */
    phase: zod__WEBPACK_IMPORTED_MODULE_9__/* ["enum"] */ .k5n(['checking', 'running', 'stopping', 'done']),
    main: running,
    /** Packer or docker, or Berkshelf before them. */
    child: running.nullable(),
    /** How far main has shown the child's output. */
    shown: zod__WEBPACK_IMPORTED_MODULE_9__/* .number */ .aig().int().nonnegative(),
    /** ms since the epoch. */
    startedAt: zod__WEBPACK_IMPORTED_MODULE_9__/* .number */ .aig(),
    /** A random name in the environment of all that this bake started. */
    mark: zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP().regex(/^[0-9a-f]{32}$/),
    keepOnFailure: zod__WEBPACK_IMPORTED_MODULE_9__/* .boolean */ .zMY(),
    trusted: zod__WEBPACK_IMPORTED_MODULE_9__/* .boolean */ .zMY(),
    /** Whether Amazon builders are among the builds; only then does the sweep ask AWS. */
    aws: zod__WEBPACK_IMPORTED_MODULE_9__/* .boolean */ .zMY(),
    docker: zod__WEBPACK_IMPORTED_MODULE_9__/* .boolean */ .zMY(),
    /** What the template says that bears on what may be deleted. */
    claims: zod__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ikc({
        unasked: zod__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP()),
        namesKeyPairs: zod__WEBPACK_IMPORTED_MODULE_9__/* .boolean */ .zMY(),
        ownCredentials: zod__WEBPACK_IMPORTED_MODULE_9__/* .boolean */ .zMY(),
        otherBuilds: zod__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP()),
    }),
    regions: zod__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP()),
    account: zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP().nullable(),
    slug: zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP(),
    /** Where the builder ran: the files that it names are relative to this. */
    workingDirectory: zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP(),
    artifactPrefix: zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP(),
    recordPath: zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP(),
    logPath: zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP(),
    secrets: zod__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP()),
    /** What Berkshelf may have left in the repository, until that is removed. */
    traces: _kitchen_repository_traces_js__WEBPACK_IMPORTED_MODULE_7__/* .traces */ .d7.nullable(),
    /** As it is when main was killed; main's own record replaces it. */
    record: _image_record_js__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g,
});
function writeJournal(folder, value) {
    (0,_core_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeAtomically */ .v)(folder.journal, JSON.stringify(value));
}
/** A disk that is full must not end us while the builder runs; without a pid, the post step finds it by its mark. */
function noteJournal(host, folder, value) {
    try {
        writeJournal(folder, value);
    }
    catch (error) {
        host.annotate({ level: 'warning', message: `The journal of this bake could not be written: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}` });
    }
}
/**
 * The folder that the state names, and its journal: `undefined` when main was killed before it wrote one, and so before
 * it started anything. The path comes from the runner's state and the text from a file that other programs of this user
 * could have changed, so both are checked before anything is done with them.
 */
function readJournal(host, path) {
    if (path === '' || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)))
        return undefined;
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    if (!(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .isInside */ .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,_core_job_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .O)(host)), folder) || !/^b-[0-9a-f]{8}$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder))) {
        throw new Error(`the journal ${path} lies outside of ${(0,_core_job_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .O)(host)}`);
    }
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return { folder: (0,_folder_js__WEBPACK_IMPORTED_MODULE_8__/* .bakeFolderAt */ .jp)(folder), journal: undefined };
    const parsed = journal.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8')));
    for (const kept of [parsed.recordPath, parsed.logPath]) {
        if (!(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .isInside */ .FK)((0,_core_job_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .O)(host), kept))
            throw new Error(`the journal names ${kept}, outside of ${(0,_core_job_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .O)(host)}`);
    }
    return { folder: (0,_folder_js__WEBPACK_IMPORTED_MODULE_8__/* .bakeFolderAt */ .jp)(folder), journal: parsed };
}


/***/ }),

/***/ 17833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ek: () => (/* binding */ dirtyOf),
/* harmony export */   Lf: () => (/* binding */ withStage),
/* harmony export */   Mg: () => (/* binding */ builderStage),
/* harmony export */   Mw: () => (/* binding */ firstStages),
/* harmony export */   Mx: () => (/* binding */ newRecord),
/* harmony export */   cB: () => (/* binding */ endedStages),
/* harmony export */   lX: () => (/* binding */ recordPath),
/* harmony export */   r7: () => (/* binding */ isBeforeBuilder),
/* harmony export */   rh: () => (/* binding */ writeRecord),
/* harmony export */   vh: () => (/* binding */ VENDORING)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32019);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22720);



/** Berkshelf's stage, as packerd called it. */
const VENDORING = 'RunBerksVendor';
/** The record as it stands before the builder has said anything; what becomes of the bake is filled in. */
function newRecord(host, prepared, stages) {
    const { settled, builder } = prepared;
    const { leg } = settled;
    const { run } = host;
    return {
        schema: 'bakehouse/record/1',
        stage: 'bake',
        leg: leg.leg,
        image: leg.image,
        layer: leg.layer,
        axes: leg.axes,
        name: settled.name,
        key: settled.identity.key,
        recipe: settled.identity.recipe,
        status: 'cancelled',
        builder: settled.task.builder,
        images: [],
        parent: settled.parent,
        sources: [...settled.sources],
        git: {
            repository: run.repository,
            commit: run.commit,
            ref: run.ref,
            template: (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(host.workspace, builder.recipe),
            ...dirtyOf(settled.identity),
        },
        tools: builder.tools,
        run: { url: run.url, id: run.id, attempt: run.attempt },
        'baked-in': run.id,
        previous: null,
        variables: [...builder.variables],
        stages: [...stages],
        leftovers: [],
        failure: null,
        verification: null,
        publications: [],
    };
}
/** The member of a record's `git` that tells of files that differ from the commit. */
function dirtyOf({ dirty }) {
    return dirty.length === 0 ? {} : { dirty: [...dirty] };
}
function recordPath(legFolder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(legFolder, 'record.json');
}
function writeRecord(path, record) {
    (0,_core_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeAtomically */ .v)(path, `${JSON.stringify(record, null, 2)}\n`, 0o644);
}
/** packerd's stages, and docker's; what this action does not do itself is skipped, so a reader can tell it from not yet done. */
function firstStages(builder, start) {
    const names = ['GitClone', 'GitCheckout', VENDORING, 'RunPacker'];
    const all = names.includes(builder) ? names : [...names, builder];
    return all.map((name) => name === builder
        ? { name, status: 'running', start: start.toISOString(), end: null }
        : { name, status: 'skipped', start: null, end: null });
}
/** Whether it is Berkshelf that runs, or ran last: the builder has not begun. */
function isBeforeBuilder({ builder, stages }) {
    return stages.find(({ name }) => name === builderStage(builder))?.start === null;
}
function builderStage(builder) {
    return builder === 'packer' ? 'RunPacker' : 'DockerBuild';
}
/** The stages with one of them changed. */
function withStage(stages, name, change) {
    return stages.map((stage) => (stage.name === name ? { ...stage, ...change } : stage));
}
/** The stages at the end of a bake: what still runs has come to `status`, and what waited for it does not come any more. */
function endedStages(stages, status, end) {
    return stages.map((stage) => {
        if (stage.status === 'running')
            return { ...stage, status, end: end.toISOString() };
        return stage.status === 'pending' ? { ...stage, status: 'skipped' } : stage;
    });
}


/***/ }),

/***/ 64142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ Sightings)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
/* harmony import */ var _core_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32019);
/* harmony import */ var _providers_docker_sweep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15428);




const hex = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const sighted = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    /** Into these something of the bake's own folder was mounted. */
    containers: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(hex),
    /** docker made them for one of these containers. */
    volumes: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(hex),
    /** Those that ran when it was last looked, and came of what the bake started. */
    processes: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ pid: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().positive(), startTime: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1) })),
});
const NOTHING = { containers: [], volumes: [], processes: [] };
/** A guest may name containers without end; each costs a question. */
const MOST_ASKED = 50;
/**
 * What is seen of a bake while it runs, and could not be found by what it leaves: volumes of a container that is gone,
 * processes that gave up their environment. Kept in a file for the post step; without one, as on a full disk, in memory.
 */
class Sightings {
    #folder;
    #asked = new Set();
    #value;
    #open = Promise.resolve();
    constructor(folder) {
        this.#folder = folder;
        this.#value = readSighted(folder.sightings);
    }
    get containers() {
        return this.#value.containers;
    }
    get volumes() {
        return this.#value.volumes;
    }
    get processes() {
        return this.#value.processes;
    }
    /** Asks the daemon about containers that a line named; only those that are proven to be this bake's are kept. */
    ask(docker, named) {
        const fresh = [...named].filter((id) => !this.#asked.has(id)).slice(0, MOST_ASKED - this.#asked.size);
        if (fresh.length === 0)
            return;
        for (const id of fresh)
            this.#asked.add(id);
        const before = this.#open;
        const asking = this.look(docker, fresh);
        this.#open = (async () => {
            await before;
            await asking;
        })();
    }
    /** The same of all containers, or of these; never rejects: what is not seen is not known. */
    async look(docker, ids) {
        try {
            const ours = (await docker.containers(ids)).filter((one) => (0,_providers_docker_sweep_js__WEBPACK_IMPORTED_MODULE_2__/* .isOurs */ .MU)(one, this.#folder.temporary));
            this.#note({
                containers: [...new Set([...this.containers, ...ours.map(({ id }) => id)])],
                volumes: [...new Set([...this.volumes, ...ours.flatMap(({ volumes }) => volumes)])],
            });
        }
        catch {
            // The sweep asks again, and says so when there is no answer.
        }
    }
    /** When all that was asked is answered. */
    async settled() {
        await this.#open;
    }
    running(processes) {
        this.#note({ processes: [...processes] });
    }
    #note(changes) {
        this.#value = { ...this.#value, ...changes };
        try {
            (0,_core_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeAtomically */ .v)(this.#folder.sightings, JSON.stringify(this.#value));
        }
        catch {
            // In memory it is known all the same.
        }
    }
}
/** The file may be cut off, or another program's: then nothing was seen. */
function readSighted(path) {
    try {
        return sighted.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8')));
    }
    catch {
        return NOTHING;
    }
}


/***/ }),

/***/ 62635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ sweepProcesses)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94850);
/* harmony import */ var _core_descendants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79024);
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95713);



/** Between being asked to end and being made to; and until one that was made to is gone. */
const GRACE_MS = 2000;
/**
 * Ends what a local provisioner started and what outlives its builder: what carries the mark in its environment, and what
 * was seen to come of the builder while that ran, together with what came of it since.
 *
 * @param seen each with the moment it began: a later process of the same pid is left alone
 */
async function sweepProcesses(mark, seen) {
    const ours = new Map();
    const running = async () => {
        for (const one of await oursNow(mark, [...seen, ...ours.values()]))
            ours.set(`${one.pid} ${one.startTime}`, one);
        const states = await Promise.all([...ours.values()].map(async (one) => ((await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .isRunning */ .W_)(one.pid, one.startTime)) ? [one] : [])));
        return states.flat();
    };
    const areOver = async () => (await running()).length === 0;
    if (await areOver())
        return [];
    for (const { pid } of await running())
        (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .sendSignal */ .vG)(pid, 'SIGTERM');
    await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .waitUntil */ .a0)(areOver, (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .steadyNow */ .r)() + GRACE_MS);
    for (const { pid } of await running())
        (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .sendSignal */ .vG)(pid, 'SIGKILL');
    await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .waitUntil */ .a0)(areOver, (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .steadyNow */ .r)() + GRACE_MS);
    const left = new Set(await running());
    return [...ours.values()].map((one) => ({
        kind: 'process',
        id: String(one.pid),
        region: null,
        ...(left.has(one)
            ? { state: 'left', reason: 'it was started by this bake and does not end', command: `kill -KILL ${one.pid}` }
            : { state: 'removed', reason: 'it was started by this bake and went on after it', command: null }),
    }));
}
async function oursNow(mark, known) {
    const marked = await Promise.all((0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .processesMarked */ .w4)(_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .MARK */ .M$, mark).map(async (pid) => {
        const startTime = await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .startTimeOf */ .P2)(pid);
        return startTime === undefined ? [] : [{ pid, startTime }];
    }));
    return (0,_core_descendants_js__WEBPACK_IMPORTED_MODULE_0__/* .descendantsIn */ .wz)((0,_core_descendants_js__WEBPACK_IMPORTED_MODULE_0__/* .processTable */ .oI)(), [...known, ...marked.flat()], process.pid);
}


/***/ }),

/***/ 11810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $_: () => (/* binding */ renderLeftovers),
/* harmony export */   Br: () => (/* binding */ renderSummary),
/* harmony export */   rM: () => (/* binding */ isQuiet),
/* harmony export */   zF: () => (/* binding */ renderUntrusted)
/* harmony export */ });
/* harmony import */ var _core_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36268);
/* harmony import */ var _image_leftover_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79825);


const SIGNS = { baked: '🟢', reused: '🔵', blocked: '⚪', failed: '🔴', cancelled: '🟠' };
const BUILDERS = { buildx: 'buildx', buildkit: 'BuildKit', classic: 'classic builder' };
const BAR = 24;
/** The bake at a glance: what, which image, how long each part took, what is left behind. */
function renderSummary(record, stretches, ms) {
    const parts = [
        `### ${SIGNS[record.status]} ${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(record.leg)}: ${record.status} in ${duration(ms)}`,
        renderImages(record),
        renderFailure(record),
        renderLeftovers(record),
        renderTimeline(stretches),
        renderContext(record),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
/** Whether all is well with a bake, and nothing is left of it that somebody has to look at. */
function isQuiet({ status, leftovers }) {
    return (status === 'baked' || status === 'reused') && !leftovers.some(_image_leftover_js__WEBPACK_IMPORTED_MODULE_0__/* .isOpen */ .nT);
}
/** What the post step found, below the bake's own summary. */
function renderLeftovers(record) {
    if (record.leftovers.length === 0)
        return '';
    const rows = record.leftovers.map(({ kind, id, region, state, reason, command }) => [
        state === 'left' ? '**left**' : state === 'unchecked' ? '**not checked**' : state,
        (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(kind),
        (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(id) + (region === null ? '' : ` ${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(region)}`),
        (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(reason),
        command === null ? '' : (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(command),
    ]);
    return `**Left behind and cleaned up**\n\n${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['', 'what', 'id', 'why', 'command'], rows)}`;
}
/** Nobody should overlook that a stranger's change was baked with all rights. */
function renderUntrusted(reason) {
    return `### 🔴 UNTRUSTED CHANGE BAKED WITH ALL RIGHTS OF THIS RUN\n\n${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(reason)}; \`allow-untrusted\` is true.\n\n`;
}
function renderImages(record) {
    if (record.images.length === 0)
        return '';
    const rows = record.images.map(({ build, region, id, tags, files }) => [
        (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(build),
        (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(region),
        (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(id),
        [...tags, ...files.map(({ path }) => path)].map(_core_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS).join(' '),
    ]);
    const hasMore = rows.some((row) => row[3] !== '');
    const columns = ['build', 'region', 'image', 'tags and files'];
    if (hasMore)
        return (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(columns, rows);
    return (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(columns.slice(0, 3), rows.map((row) => row.slice(0, 3)));
}
function renderFailure({ failure }) {
    if (failure === null)
        return '';
    return `**${failure.class}**: ${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(failure.message)}`;
}
function renderTimeline(stretches) {
    if (stretches.length === 0)
        return '';
    const start = Math.min(...stretches.map(({ startMs }) => startMs));
    const whole = Math.max(1, Math.max(...stretches.map(({ endMs }) => endMs)) - start);
    const order = (a, b) => (a.build < b.build ? -1 : Number(a.build > b.build)) || a.startMs - b.startMs;
    const rows = stretches
        .toSorted(order)
        .slice(0, 50)
        .map(({ build, what, startMs, endMs }) => {
        const before = Math.round(((startMs - start) / whole) * BAR);
        const length = Math.max(1, Math.round(((endMs - startMs) / whole) * BAR));
        const bar = `${'·'.repeat(Math.min(before, BAR - 1))}${'█'.repeat(length)}`.padEnd(BAR, '·').slice(0, BAR);
        return [(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(build), what, `\`${bar}\``, duration(endMs - startMs)];
    });
    return (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['build', 'stage', 'when', 'time'], rows);
}
function renderContext(record) {
    const { git, tools, variables, parent } = record;
    const facts = [
        `${record.builder === 'packer' ? 'Template' : 'Dockerfile'} ${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(git.template)}`,
        git.commit === '' ? '' : `commit ${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(git.commit.slice(0, 12))}`,
        tools.packer === null ? '' : `Packer ${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(tools.packer)}`,
        tools.docker === undefined ? '' : `docker ${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(tools.docker.client)} (${BUILDERS[tools.docker.kind]})`,
        parent === null ? '' : `parent ${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(parent.id)}`,
        variables.length === 0 ? '' : `variables ${variables.map(_core_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS).join(', ')}`,
    ];
    return facts.filter((fact) => fact !== '').join(' · ');
}
function duration(ms) {
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}


/***/ }),

/***/ 96496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Td: () => (/* binding */ BERKS_LOG),
/* harmony export */   Vp: () => (/* binding */ vendor),
/* harmony export */   jz: () => (/* binding */ tidyRepository)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2513);
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95713);
/* harmony import */ var _core_short_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16551);
/* harmony import */ var _kitchen_berkshelf_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95566);
/* harmony import */ var _kitchen_program_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30386);
/* harmony import */ var _kitchen_repository_traces_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39036);
/* harmony import */ var _packer_environment_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29216);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(27897);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(17833);
/* harmony import */ var _workspace_path_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(19083);












/** Beside the record. */
const BERKS_LOG = 'berks.log';
/** Vendors the cookbooks that a Berksfile names. The journal is written before anything is started. */
async function vendor(host, inputs, prepared, interrupt, first) {
    const { builder, folder, legFolder, mark } = prepared;
    const wish = { berks: inputs.berks, frozen: inputs['berks-frozen'], folder: builder.workingDirectory };
    const goOn = { outcome: null, annotations: [], isLeft: false };
    if ((0,_kitchen_berkshelf_js__WEBPACK_IMPORTED_MODULE_5__/* .reasonToSkip */ .bk)(wish) !== undefined)
        return { ...goOn, journal: first };
    let journal = {
        ...first,
        ...withVendoring(first, { status: 'running', start: now() }, { status: 'pending', start: null }),
    };
    const note = (changes) => {
        journal = { ...journal, ...changes };
        (0,_journal_js__WEBPACK_IMPORTED_MODULE_9__/* .noteJournal */ .k5)(host, folder, journal);
    };
    (0,_journal_js__WEBPACK_IMPORTED_MODULE_9__/* .writeJournal */ .fY)(folder, journal);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder.berks, { recursive: true, mode: 0o700 });
    let result;
    try {
        result = await host.group('Berkshelf', () => (0,_kitchen_berkshelf_js__WEBPACK_IMPORTED_MODULE_5__/* .vendorCookbooks */ .L2)(host, {
            ...wish,
            environment: berksEnvironment(host, inputs, prepared, mark),
            scratch: folder.berks,
            secrets: builder.secrets,
            logPath: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(legFolder, BERKS_LOG),
            timeoutMinutes: inputs.timeout,
            interrupt,
            onTraces: (traces) => note({ traces }),
            onStart: (child) => note({ child }),
        }));
    }
    catch (error) {
        // With a child, the post step has to look after it.
        if (journal.child === null) {
            tidyRepository(host, folder, journal);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder.journal, { force: true });
        }
        throw error;
    }
    if (result.kind === 'complete') {
        note({
            child: null,
            ...withVendoring(journal, { status: 'complete', end: now() }, { status: 'running', start: now() }),
        });
        tellCookbooks(host, result);
        return { ...goOn, journal };
    }
    const isLeft = result.kind === 'cancelled' && result.isLeft;
    note({
        ...(isLeft ? { phase: journal.phase === 'checking' ? 'checking' : 'stopping' } : { child: null }),
        ...withVendoring(journal, { status: 'failed', end: now() }, {}),
    });
    return { journal, isLeft, ...failureOf(host, prepared, result) };
}
/** Removes what Berkshelf left in the repository; what cannot be removed comes back. */
function tidyRepository(host, folder, journal) {
    const { traces } = journal;
    if (traces === null)
        return { journal, found: [] };
    const found = (0,_kitchen_repository_traces_js__WEBPACK_IMPORTED_MODULE_7__/* .removeTraces */ .d3)(traces, { workspace: host.workspace, folder: folder.berks });
    const tidied = { ...journal, traces: null };
    (0,_journal_js__WEBPACK_IMPORTED_MODULE_9__/* .noteJournal */ .k5)(host, folder, tidied);
    return { journal: tidied, found };
}
/** A Berksfile is the repository's own code: it gets what Packer gets, and what Ruby needs to find itself at home. */
function berksEnvironment(host, inputs, { settled, folder }, mark) {
    const { task } = settled;
    const pass = [...inputs['pass-env'], ..._kitchen_program_js__WEBPACK_IMPORTED_MODULE_6__/* .RUBY */ .Xr, ..._kitchen_berkshelf_js__WEBPACK_IMPORTED_MODULE_5__/* .BERKSHELF_VARIABLES */ .dp];
    const own = (0,_core_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .childEnvironment */ .Qc)(host.environment, pass, { ...(0,_core_short_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .temporaryFolderOf */ .Lj)(folder.temporary), [_core_process_js__WEBPACK_IMPORTED_MODULE_3__/* .MARK */ .M$]: mark });
    return task.builder === 'packer' && task.varsInEnvironment
        ? (0,_packer_environment_js__WEBPACK_IMPORTED_MODULE_8__/* .withVariables */ .s)(own, [...task.vars, ...task.secretVars])
        : own;
}
function withVendoring(journal, own, ofBuilder) {
    const { record } = journal;
    const stages = (0,_record_js__WEBPACK_IMPORTED_MODULE_10__/* .withStage */ .Lf)((0,_record_js__WEBPACK_IMPORTED_MODULE_10__/* .withStage */ .Lf)(record.stages, _record_js__WEBPACK_IMPORTED_MODULE_10__/* .VENDORING */ .vh, own), (0,_record_js__WEBPACK_IMPORTED_MODULE_10__/* .builderStage */ .Mg)(record.builder), ofBuilder);
    return { record: { ...record, stages: [...stages] } };
}
function tellCookbooks(host, { cookbooks, lockChanges }) {
    host.info(`Vendored ${cookbooks.length === 0 ? 'no cookbooks' : cookbooks.join(', ')}.`);
    const message = (0,_kitchen_berkshelf_js__WEBPACK_IMPORTED_MODULE_5__/* .lockWarning */ .GN)(lockChanges);
    if (message === undefined)
        return;
    host.annotate({ level: lockChanges === null ? 'notice' : 'warning', title: 'Berkshelf', message });
}
function failureOf(host, { builder }, result) {
    if (result.kind !== 'failed') {
        const message = 'The run was cancelled.';
        return { outcome: { status: 'cancelled', failure: { class: 'cancelled', message } }, annotations: [] };
    }
    const { class: failureClass, message, line } = result.failure;
    const file = (0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_11__/* .workspacePath */ .X)(host, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(builder.workingDirectory, 'Berksfile'));
    const place = line === null ? {} : { file, line };
    return {
        outcome: { status: 'failed', failure: { class: failureClass, message } },
        annotations: [{ level: 'error', title: `Berkshelf (${failureClass})`, message, ...place }],
    };
}
function now() {
    return new Date().toISOString();
}


/***/ }),

/***/ 19083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ workspacePath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22720);


/** A path of the builder's as one of the workspace; what lies outside stays as it is. */
function workspacePath(host, path, base = host.workspace) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(base, path);
    return (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .isInside */ .FK)(host.workspace, full) ? (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(host.workspace, full) : path;
}


/***/ }),

/***/ 99016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ reservedNamesNotice),
/* harmony export */   c: () => (/* binding */ isReservedName)
/* harmony export */ });
/** Names by which a shell, a language or docker's client is told to do something else. Their case counts. */
const NAMES = new Set(`PATH HOME SHELL IFS ENV BASH_ENV PS4 CDPATH TMPDIR TMP TEMP NODE_OPTIONS NODE_PATH
   DOCKER_HOST DOCKER_CONFIG DOCKER_CONTEXT DOCKER_CERT_PATH DOCKER_TLS DOCKER_TLS_VERIFY DOCKER_API_VERSION
   DOCKER_BUILDKIT DOCKER_DEFAULT_PLATFORM DOCKER_AUTH_CONFIG DOCKER_CUSTOM_HEADERS`.split(/\s+/));
const FAMILIES = /^(?:PYTHON|PERL|RUBY|GEM_|BUNDLE_|LD_|DYLD_|GIT_|GITHUB_|ACTIONS_|INPUT_|STATE_|RUNNER_|PACKER_|PKR_|KITCHEN_|BAKEHOUSE_|DOCKER_CLI_|DOCKER_CONTENT_TRUST)/;
/**
 * Whether a name means something to what a build starts, so that a variable of a build request must not take it there.
 * Names of variables are their senders' own: `path`, `env` and `docker_repo_email` mean nothing to anybody else.
 */
function isReservedName(name) {
    return NAMES.has(name) || FAMILIES.test(name);
}
/** What to say of variables that stay out of the environment, before anything is done; nothing where all go in. */
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

/***/ 79024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mS: () => (/* binding */ watchDescendants),
/* harmony export */   oI: () => (/* binding */ processTable),
/* harmony export */   wz: () => (/* binding */ descendantsIn)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/**
 * All processes that run; empty where there is no /proc. One that has ended and only waits to be noticed is none.
 */
function processTable() {
    if (process.platform !== 'linux')
        return [];
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)('/proc').flatMap((entry) => (/^\d+$/.test(entry) ? (rowOf(Number(entry)) ?? []) : []));
}
function rowOf(pid) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        // The command's name, in parentheses, may hold blanks and parentheses itself. Field 3 is the state.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const [state, parent, , session] = fields;
        const startTime = fields[19];
        if (state === 'Z' || startTime === undefined)
            return undefined;
        return { pid, startTime, parent: Number(parent), session: Number(session) };
    }
    catch {
        return undefined;
    }
}
/**
 * Those of `known` that still run, with all that came of them: children, children's children, and who shares a session
 * with one of them, whatever became of its parent since. `own` and its session, which are not theirs, never count.
 */
function descendantsIn(table, known, own) {
    const startTimes = new Map(known.map(({ pid, startTime }) => [pid, startTime]));
    const ownSession = table.find(({ pid }) => pid === own)?.session;
    const found = new Map(table.filter(({ pid, startTime }) => pid !== own && startTimes.get(pid) === startTime).map((row) => [row.pid, row]));
    for (;;) {
        const sessions = new Set([...found.values()].map(({ session }) => session));
        const more = table.filter(({ pid, parent, session }) => pid !== own && !found.has(pid) && (found.has(parent) || (session !== ownSession && sessions.has(session))));
        if (more.length === 0)
            break;
        for (const row of more)
            found.set(row.pid, row);
    }
    return [...found.values()].map(({ pid, startTime }) => ({ pid, startTime }));
}
/** How often the table is read; less often where that itself takes much of the processor, but never seldom. */
const STEP_MS = 300;
const MOST_SHARE = 0.02;
const LONGEST_STEP_MS = 1500;
/**
 * Notes, until it is told to stop, who descends from these processes: what leaves the tree between two looks is never
 * seen. `look` looks at once.
 */
function watchDescendants(roots, onSeen) {
    let running = roots;
    let told = '';
    let timer;
    const look = () => {
        clearTimeout(timer);
        // The time on the clock would count what others do on a busy machine, where most is missed as it is.
        const before = process.cpuUsage();
        try {
            running = descendantsIn(processTable(), running, process.pid);
        }
        catch {
            // Without a file handle to spare nothing is seen, and what was seen stays; whoever asks has more to do.
        }
        const now = running.map(({ pid, startTime }) => `${pid} ${startTime}`).join('\n');
        if (now !== told)
            onSeen(running);
        told = now;
        const { user, system } = process.cpuUsage(before);
        const takenMs = (user + system) / 1000;
        timer = setTimeout(look, Math.min(LONGEST_STEP_MS, Math.max(STEP_MS, takenMs / MOST_SHARE)));
        timer.unref();
    };
    look();
    return {
        look,
        stop: () => {
            look();
            clearTimeout(timer);
        },
    };
}


/***/ }),

/***/ 16551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ openShortWay),
/* harmony export */   CB: () => (/* binding */ closeShortWay),
/* harmony export */   Lj: () => (/* binding */ temporaryFolderOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Plugins of Packer and docker listen on sockets in TMPDIR, and a socket's path holds at most 107 bytes (unix(7)). */
const LONGEST_TMPDIR = 75;
/** Everywhere the same, so that who cleans up finds it without a note. */
const SHORT_ROOT = '/tmp';
/**
 * TMPDIR for a child: the folder, or the short way to it that `openShortWay` made. Without either the child takes a folder
 * of the machine, and what it leaves there when it is killed nobody finds.
 */
function temporaryFolderOf(folder) {
    if (!isLong(folder))
        return { TMPDIR: folder };
    const link = shortWayTo(folder);
    return leadsTo(link, folder) ? { TMPDIR: link } : {};
}
/** Makes a link with a short path to a folder whose own path is too long. The folder above it has a random name. */
function openShortWay(folder) {
    if (!isLong(folder))
        return;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)(folder, shortWayTo(folder));
    }
    catch {
        // No such folder on this machine, or it is full: then there is no TMPDIR of ours.
    }
}
function closeShortWay(folder) {
    const link = shortWayTo(folder);
    if (leadsTo(link, folder))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(link, { force: true });
}
function isLong(folder) {
    return Buffer.byteLength(folder) > LONGEST_TMPDIR;
}
function shortWayTo(folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(SHORT_ROOT, `bakehouse-${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))}`);
}
function leadsTo(link, folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(link).isSymbolicLink() && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(link) === folder;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 32682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lr: () => (/* binding */ sweepBuild),
/* harmony export */   Oe: () => (/* binding */ buildCommand),
/* harmony export */   Uu: () => (/* binding */ markHost)
/* harmony export */ });
/* harmony import */ var _providers_docker_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79809);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
/* harmony import */ var _image_leftover_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79825);
/* harmony import */ var _image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(254);




/**
 * The host name by which containers of one build are known. The classic builder gives a label only to the image, by a
 * last step, but host names to every container on the way; they are no part of its cache's keys.
 */
function markHost(mark) {
    return `${mark}.bakehouse.invalid`;
}
/**
 * Removes the containers of a build by the classic builder that are still there, and names an image that it finished
 * after it was told to stop. The daemon removes them itself as soon as the client is gone, unless it was stopped in
 * between. BuildKit has none.
 */
async function sweepBuild(sweep) {
    const containers = await (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__/* .listLeftovers */ .h1)('containers', buildCommand(sweep.mark), sweepContainers(sweep));
    if (sweep.isImageTold || containers.some(({ kind }) => kind === 'unknown'))
        return containers;
    const images = await (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__/* .listLeftovers */ .h1)('images', 'docker image ls --filter dangling=true', listImage(sweep));
    return [...containers, ...images];
}
/** Removes the containers of a build, and no other. */
function buildCommand(mark) {
    const format = "'{{.Id}} {{json .HostConfig.ExtraHosts}}'";
    return `docker ps --all --quiet --no-trunc | xargs -r docker inspect --format ${format} | grep -F '"${markHost(mark)}:' | cut -d' ' -f1 | xargs -r docker rm --force --volumes`;
}
async function sweepContainers({ docker, environment, mark }) {
    const found = [];
    for (const id of await containersOf(environment, mark)) {
        const base = { kind: 'container', id, region: null };
        try {
            await docker.removeContainer(id);
            const reason = "this build's own host name was given to it";
            found.push({ ...base, state: 'removed', reason, command: null });
        }
        catch (error) {
            const command = `docker rm --force --volumes ${id}`;
            found.push({ ...base, state: 'left', reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), command });
        }
    }
    return found;
}
async function listImage({ docker, idFile }) {
    const reason = 'an image without a name, which the build finished all the same';
    return (await (0,_image_js__WEBPACK_IMPORTED_MODULE_3__/* .builtImages */ .T)(docker, idFile, [])).flatMap(({ id, tags }) => tags.length > 0
        ? []
        : [{ kind: 'image', id, region: null, state: 'left', reason, command: `docker image rm ${id}` }]);
}
async function containersOf(environment, mark) {
    const listed = await (0,_providers_docker_command_js__WEBPACK_IMPORTED_MODULE_0__/* .askDocker */ .ad)(['ps', '--all', '--quiet', '--no-trunc'], { environment });
    if (listed.exitCode !== 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd('docker ps', listed.exitCode, listed.stderr);
    const ids = listed.stdout.split('\n').filter((id) => id !== '');
    if (ids.length === 0)
        return [];
    // One that went away in between makes the exit code 1; the others are told all the same.
    const format = '{{.Id}} {{json .HostConfig.ExtraHosts}}';
    const { stdout } = await (0,_providers_docker_command_js__WEBPACK_IMPORTED_MODULE_0__/* .askDocker */ .ad)(['container', 'inspect', '--format', format, '--', ...ids], {
        environment,
    });
    return stdout.split('\n').flatMap((line) => {
        const [id = '', ...hosts] = line.split(' ');
        return hosts.join(' ').includes(`"${markHost(mark)}:`) ? [id] : [];
    });
}


/***/ }),

/***/ 254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ builtImages)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_utc_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97106);


const DIGEST = /^sha256:[0-9a-f]{64}$/;
/**
 * The image whose id docker wrote to `idFile`; none when it wrote none, or when the daemon has no such image.
 * The file holds the config digest. A daemon that keeps images in containerd calls it by another digest: there, one of
 * the tags finds it.
 */
async function builtImages(docker, idFile, tags) {
    const config = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(idFile) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(idFile, 'utf8').trim() : '';
    if (!DIGEST.test(config))
        return [];
    const [tag] = tags;
    const seen = (await docker.inspectImage(config)) ?? (tag === undefined ? undefined : await docker.inspectImage(tag));
    if (seen === undefined)
        return [];
    const manifest = seen.repoDigests
        .map((reference) => reference.split('@')[1] ?? '')
        .find((digest) => DIGEST.test(digest));
    return [
        {
            build: 'dockerfile',
            'builder-id': 'docker',
            provider: 'docker',
            account: null,
            region: 'local',
            id: seen.id,
            created: (0,_core_utc_js__WEBPACK_IMPORTED_MODULE_1__/* .utcOf */ .y)(seen.created),
            digests: { config, ...(manifest === undefined ? {} : { manifest }) },
            tags: [...seen.tags].sort(),
            files: [],
            handoff: null,
        },
    ];
}


/***/ }),

/***/ 69529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ findImages)
/* harmony export */ });
const PROVIDERS = [
    [/amazon/i, 'aws'],
    [/docker/i, 'docker'],
    [/azure/i, 'azure'],
    [/googlecompute/i, 'gcp'],
    [/openstack/i, 'openstack'],
    [/null/i, 'null'],
];
/**
 * The images that Packer's artifacts name, one per build, region and id. Each kept stage of a build repeats its
 * artifact (a manifest post-processor, a tag), so equal ids are folded, and what docker-tag and docker-push report
 * becomes a tag of the image they were given.
 *
 * Shapes by builder: packer-plugin-amazon artifact.go (`region:ami-…,region:ami-…`), packer-plugin-docker
 * artifact_import.go (`sha256:…`, or `repository:tag` after a tag), file-like builders only name files. The null builder
 * makes nothing and says `Null`, which nobody has.
 */
function findImages(artifacts, nameOf) {
    const builds = new Map();
    for (const artifact of artifacts) {
        const name = nameOf(artifact.build);
        builds.set(name, [...(builds.get(name) ?? []), artifact]);
    }
    return [...builds].flatMap(([build, ofBuild]) => imagesOfBuild(build, ofBuild));
}
function imagesOfBuild(build, artifacts) {
    const found = new Map();
    const dockerTags = new Set();
    for (const artifact of artifacts) {
        const { builderId } = artifact;
        // The docker builder names a file without a name when it is told to discard its container.
        const files = artifact.files.filter((file) => file !== '');
        const provider = PROVIDERS.find(([pattern]) => pattern.test(builderId))?.[1] ?? 'file';
        const base = { build, builderId, provider, tags: [] };
        if (provider === 'aws') {
            for (const [, region = '', id = ''] of artifact.id.matchAll(/(?<![a-z-])([a-z]{2}(?:-[a-z]+)+-\d):(ami-[0-9a-f]+)/g)) {
                found.set(`${region} ${id}`, { ...base, region, id, files: [] });
            }
        }
        else if (provider === 'docker' && files.length === 0) {
            if (/^sha256:[0-9a-f]{64}$/.test(artifact.id)) {
                found.set(artifact.id, { ...base, region: 'local', id: artifact.id, files: [] });
            }
            else if (artifact.id !== '' && artifact.id !== 'Container')
                dockerTags.add(artifact.id);
        }
        else if (files.length > 0) {
            const fileProvider = provider === 'docker' ? 'file' : provider;
            const key = files.join('\n');
            found.set(key, { ...base, provider: fileProvider, region: 'local', id: '', files });
        }
        else if (artifact.id !== '' && provider !== 'docker' && provider !== 'null') {
            found.set(artifact.id, { ...base, region: 'local', id: artifact.id, files: [] });
        }
    }
    const images = withoutCopies([...found.values()]);
    const docker = images.filter(({ provider }) => provider === 'docker');
    if (dockerTags.size === 0)
        return images;
    if (docker.length === 0) {
        // Only a tag was kept: the tag is how docker finds the image; its id is asked for afterwards.
        const tags = [...dockerTags];
        const tag = tags[0] ?? '';
        return [
            ...images,
            {
                build,
                builderId: 'packer.post-processor.docker-tag',
                provider: 'docker',
                region: 'local',
                id: tag,
                tags,
                files: [],
            },
        ];
    }
    return images.map((image) => (image.provider === 'docker' ? { ...image, tags: [...dockerTags] } : image));
}
/**
 * Of files, the images alone: a checksum post-processor repeats the files that it was given, with its own beside them, and
 * what compress made is a copy where the builder's own files are kept. An archive that is all that is left is the image.
 */
function withoutCopies(images) {
    const ofFiles = images.filter(({ files }) => files.length > 0);
    if (ofFiles.length < 2)
        return images;
    const isBy = ({ builderId }, type) => builderId.endsWith(`post-processor.${type}`);
    const isOwn = ({ builderId }) => !/post-processor/i.test(builderId);
    const hasOwn = ofFiles.some(isOwn);
    const others = ofFiles.filter((image) => !isBy(image, 'checksum'));
    const repeats = ({ files }) => others.some((other) => other.files.every((file) => files.includes(file)));
    return images.filter((image) => {
        if (isBy(image, 'checksum'))
            return !repeats(image);
        return !(isBy(image, 'compress') && hasOwn);
    });
}


/***/ }),

/***/ 68584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XK: () => (/* binding */ isOtherBuild),
/* harmony export */   ds: () => (/* binding */ claimsOf),
/* harmony export */   jH: () => (/* binding */ unprovable),
/* harmony export */   uv: () => (/* binding */ NO_CLAIMS)
/* harmony export */ });
/* harmony import */ var _preflight_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43015);

const NO_CLAIMS = { unasked: [], namesKeyPairs: false, ownCredentials: false, otherBuilds: [] };
/** Asked by a sweep of ours, or leaving nothing but files of the workspace. */
const LOOKED_AFTER = /^(?:amazon-.+|docker|file|null)$/;
/** Its instance is swept; the volumes that it makes are what it is for, and nothing tells whether they are wanted. */
const MAKES_VOLUMES = 'amazon-ebsvolume';
/** An attribute, in HCL or JSON, commented out or not: where in doubt, less is proven. */
const KEY_PAIR_NAME = /temporary_key_pair_name/;
const CREDENTIALS = /"?\b(?:access_key|profile|assume_role|vault_aws_engine|assume_role_with_web_identity)"?\s*[:={]/;
/** With one of these the amazon builders make no key pair (run_config.go, step_key_pair.go). */
const WITHOUT_KEY_PAIR = /"?\b(?:ssh_keypair_name|ssh_private_key_file|ssh_password|ssh_agent_auth)"?\s*[:=]/;
function claimsOf(builds, template, texts) {
    const types = new Set((0,_preflight_js__WEBPACK_IMPORTED_MODULE_0__/* .typesOf */ .pl)(builds, template));
    return {
        unasked: [...types].filter((type) => !LOOKED_AFTER.test(type) || type === MAKES_VOLUMES).toSorted(),
        namesKeyPairs: texts.some((text) => KEY_PAIR_NAME.test(text)),
        ownCredentials: texts.some((text) => CREDENTIALS.test(text)),
        otherBuilds: otherBuilds(builds, template, types),
    };
}
function otherBuilds(builds, template, types) {
    const isOther = (type) => !type.startsWith('amazon-');
    // In JSON a build may be called like a builder of Amazon, and the other way round.
    const named = [...builds, ...template.builds].flatMap(({ name, type }) => (isOther(type) ? [name] : []));
    return [...new Set([...[...types].filter(isOther), ...named])].toSorted();
}
/** Whether a build, as Packer's lines name it, is of another builder. HCL: `[build.]TYPE.NAME`; JSON: any name. */
function isOtherBuild(build, { otherBuilds: others }) {
    return others.includes(build) || others.includes(build.split('.').at(-2) ?? '');
}
/** Why what a build leaves on EC2 may only be listed; undefined where Packer makes a key pair that proves it. */
function unprovable(builds, template, texts) {
    const amazon = (0,_preflight_js__WEBPACK_IMPORTED_MODULE_0__/* .typesOf */ .pl)(builds, template).filter((type) => type.startsWith('amazon-'));
    if (amazon.length === 0)
        return undefined;
    if (amazon.includes('amazon-chroot'))
        return 'the builder amazon-chroot starts no instance of its own';
    if (texts.some((text) => KEY_PAIR_NAME.test(text)))
        return 'the template names the temporary key pair itself';
    if (texts.some((text) => WITHOUT_KEY_PAIR.test(text)))
        return 'the template has ssh_keypair_name, ssh_private_key_file, ssh_password or ssh_agent_auth, so Packer makes no key pair';
    return undefined;
}


/***/ }),

/***/ 98506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TV: () => (/* binding */ listAfterGoodEnd),
/* harmony export */   YL: () => (/* binding */ sweepAws)
/* harmony export */ });
/* unused harmony export ec2Request */
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94850);
/* harmony import */ var _claims_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68584);



/** A region gets this long per call: the sweep has other regions, and a runner that does not wait. */
const CALL_MS = 10_000;
const TRIES = 4;
/** A bake that ended well waits no longer for it. */
const GOOD_END_MS = 15_000;
/** Removes what EC2 itself ties to this bake, lists what it does not, and says where nobody looked. */
async function sweepAws(request) {
    const asked = ec2Request(request);
    const unasked = [...unseenRegions(request), ...unnamed(request), ...otherAccount(request), ...profiles(request)];
    if (!isAnythingToFind(asked))
        return unasked;
    const [{ connectEc2Sweeping }, { sweepEc2 }] = await Promise.all([
        __webpack_require__.e(/* import() */ 6568).then(__webpack_require__.bind(__webpack_require__, 36568)),
        __webpack_require__.e(/* import() */ 6548).then(__webpack_require__.bind(__webpack_require__, 6548)),
    ]);
    const limits = {
        callMs: CALL_MS,
        tries: TRIES,
        signal: AbortSignal.timeout(Math.max(0, request.deadline - (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .steadyNow */ .r)())),
    };
    return [...(await sweepEc2(request.regions, (region) => connectEc2Sweeping(region, limits), asked)), ...unasked];
}
/** After a good end: names what stays on of the volumes that the bake's instances had. Most have none, and ask nothing. */
async function listAfterGoodEnd(noted, { artifacts }) {
    if (!Object.values(noted).some(({ staying = [] }) => staying.length > 0))
        return [];
    const [{ connectEc2Sweeping }, { listStayingVolumes }] = await Promise.all([
        __webpack_require__.e(/* import() */ 6568).then(__webpack_require__.bind(__webpack_require__, 36568)),
        __webpack_require__.e(/* import() */ 16).then(__webpack_require__.bind(__webpack_require__, 80016)),
    ]);
    const limits = { callMs: CALL_MS, tries: TRIES, signal: AbortSignal.timeout(GOOD_END_MS) };
    return listStayingVolumes(noted, new Set(idsOf(artifacts)), (region) => connectEc2Sweeping(region, limits));
}
/** What Packer's lines tell, sorted into what proves something and what does not. Pure. */
function ec2Request(request) {
    const { observer, claims } = request;
    const ledgers = [...observer.ledger.builds];
    const proves = (build) => !claims.namesKeyPairs && !(0,_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .isOtherBuild */ .XK)(build, claims) && !hadDuplicate(observer, build);
    const proving = ledgers.filter(([build]) => proves(build));
    const others = ledgers.filter((one) => !proving.includes(one));
    const withPair = proving.filter(([, { keyPairs }]) => keyPairs.size > 0);
    const withoutPair = ledgers.filter((one) => !withPair.includes(one));
    const all = (from, pick) => [
        ...new Set(from.flatMap(([, ledger]) => [...pick(ledger)])),
    ];
    return {
        keyPairs: all(proving, ({ keyPairs }) => keyPairs),
        securityGroups: all(withPair, ({ securityGroups }) => securityGroups),
        unproven: {
            keyPairs: [...all(others, ({ keyPairs }) => keyPairs), ...all(ledgers, ({ namedKeyPairs }) => namedKeyPairs)],
            securityGroups: all(withoutPair, ({ securityGroups }) => securityGroups),
        },
        imageNames: all(ledgers, ({ amiNames }) => amiNames),
        hinted: {
            instances: all(ledgers, ({ instances }) => instances),
            images: all(ledgers, ({ images }) => images).filter((id) => id.startsWith('ami-')),
            snapshots: all(ledgers, ({ snapshots }) => snapshots),
            launchTemplates: all(withoutPair, ({ launchTemplates }) => launchTemplates),
        },
        spot: ledgers.some(([, { spot }]) => spot),
        kept: new Set([...idsOf(observer.artifacts), ...request.kept]),
        noted: request.noted,
        startedAt: request.startedAt,
        deadline: request.deadline,
        dryRun: request.keepOnFailure,
    };
}
/** EC2 had that pair before: it is not this bake's. A guest that says so makes less be deleted, and no more. */
function hadDuplicate({ buildErrors, errorLines }, build) {
    const says = (text) => text.includes('InvalidKeyPair.Duplicate');
    const ofBuild = buildErrors.filter((one) => one.build === build);
    return ofBuild.some(({ text }) => says(text)) || errorLines.some((line) => says(line) && line.includes(build));
}
function isAnythingToFind({ keyPairs, unproven, imageNames, hinted }) {
    return [keyPairs, unproven.keyPairs, unproven.securityGroups, imageNames, ...Object.values(hinted)].some((names) => names.length > 0);
}
/** Images, snapshots and volumes that artifacts name. */
function idsOf(artifacts) {
    return artifacts.flatMap(({ id }) => id.match(/\b(?:ami|snap|vol)-[0-9a-f]{8,17}\b/g) ?? []);
}
function ledgersOf({ observer }) {
    return [...observer.ledger.builds];
}
/** A line may be a guest's, so it makes nobody ask a region; but it is told. */
function unseenRegions(request) {
    const told = new Set(ledgersOf(request).flatMap(([, { regions }]) => [...regions]));
    return [...told]
        .filter((region) => !request.regions.includes(region))
        .map((region) => ({
        kind: 'unknown',
        id: `copies in ${region}`,
        region,
        state: 'unchecked',
        reason: 'Not checked: the log names this region, but neither template nor variables do',
        command: `aws ec2 describe-images --owners self --query "Images[?CreationDate>='${isoOf(request)}']" --region ${region}`,
    }));
}
/** A build that makes no key pair of its own leaves nothing that could be found by a link. */
function unnamed(request) {
    return ledgersOf(request)
        .filter(([, { launched, keyPairs, namedKeyPairs }]) => launched && keyPairs.size + namedKeyPairs.size === 0)
        .flatMap(([build]) => request.regions.map((region) => ({
        kind: 'unknown',
        id: `what ${build} started in ${region}`,
        region,
        state: 'unchecked',
        reason: 'Not checked: this build makes no key pair of its own, so nothing proves what is its',
        command: `aws ec2 describe-instances --query "Reservations[].Instances[?LaunchTime>='${isoOf(request)}'][].[InstanceId,State.Name,KeyName]" --region ${region}`,
    })));
}
/** With other credentials there may be another account. */
function otherAccount(request) {
    const launched = ledgersOf(request).some(([, one]) => one.launched || one.keyPairs.size > 0);
    if (!request.claims.ownCredentials || !launched)
        return [];
    const reason = 'Not checked: the template brings credentials of its own, and the clean-up has those of this step; it may have looked in another account';
    return [
        {
            kind: 'unknown',
            id: "the account of the template's credentials",
            region: null,
            state: 'unchecked',
            reason,
            command: null,
        },
    ];
}
/** Temporary roles are no thing of EC2's; Packer removes them itself unless it is killed. */
function profiles(request) {
    const names = new Set(ledgersOf(request).flatMap(([, one]) => [...one.profiles]));
    return [...names].map((name) => ({
        kind: 'instance-profile',
        id: name,
        region: null,
        state: 'unchecked',
        reason: 'Not checked: this bake made the instance profile and a role of that name; IAM was not asked',
        command: [
            `aws iam remove-role-from-instance-profile --instance-profile-name ${name} --role-name ${name}`,
            `aws iam delete-instance-profile --instance-profile-name ${name}`,
            `aws iam delete-role-policy --role-name ${name} --policy-name ${name}`,
            `aws iam delete-role --role-name ${name}`,
        ].join('; '),
    }));
}
function isoOf({ startedAt }) {
    return new Date(startedAt).toISOString();
}


/***/ }),

/***/ 40061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ noteLinks),
/* harmony export */   k: () => (/* binding */ watchEc2)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94850);
/* harmony import */ var _providers_aws_noted_links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48137);
/* harmony import */ var _claims_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68584);



const PAUSE_MS = 1000;
/** A bake pokes about ten times by itself. */
const MOST_TURNS = 200;
const LIMITS = { callMs: 8000, tries: 3 };
/** While a bake runs, notes what EC2 links to its key pairs: a terminated instance tells of its volumes no more. */
function watchEc2(request, observer) {
    const stopping = new AbortController();
    let timer;
    let turns = 0;
    let last = 0;
    let isBusy = false;
    let isWanted = false;
    let current = Promise.resolve();
    const turn = async () => {
        timer = undefined;
        isWanted = false;
        isBusy = true;
        turns += 1;
        await noteLinks(request, observer(), stopping.signal);
        isBusy = false;
        last = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .steadyNow */ .r)();
        if (isWanted)
            poke();
    };
    const poke = () => {
        isWanted = true;
        if (isBusy || timer !== undefined || turns >= MOST_TURNS || stopping.signal.aborted)
            return;
        const begin = () => {
            current = turn();
        };
        timer = setTimeout(begin, Math.max(0, last + PAUSE_MS - (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .steadyNow */ .r)()));
        timer.unref();
    };
    return {
        poke,
        hurry: async () => {
            if (isBusy)
                await current;
            if (!isWanted || stopping.signal.aborted)
                return;
            clearTimeout(timer);
            current = turn();
            await current;
        },
        stop: () => {
            clearTimeout(timer);
            stopping.abort();
        },
    };
}
/** Notes what EC2 links to the bake's key pairs now. What EC2 does not tell stays unsaid: the sweep will say so. */
async function noteLinks(request, observer, signal) {
    const { path, regions, claims, startedAt } = request;
    const keyPairs = [...observer.ledger.builds].flatMap(([build, told]) => (0,_claims_js__WEBPACK_IMPORTED_MODULE_1__/* .isOtherBuild */ .XK)(build, claims) ? [] : [...told.keyPairs]);
    if (claims.namesKeyPairs || keyPairs.length === 0)
        return;
    const { connectEc2Sweeping } = await __webpack_require__.e(/* import() */ 6568).then(__webpack_require__.bind(__webpack_require__, 36568));
    const told = await Promise.all(regions.map(async (region) => {
        try {
            const ec2 = await connectEc2Sweeping(region, { ...LIMITS, signal });
            return [region, await (0,_providers_aws_noted_links_js__WEBPACK_IMPORTED_MODULE_0__/* .linksNow */ .gw)(ec2, keyPairs, startedAt)];
        }
        catch {
            return [region, _providers_aws_noted_links_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_NOTED */ .Re];
        }
    }));
    const before = (0,_providers_aws_noted_links_js__WEBPACK_IMPORTED_MODULE_0__/* .readLinks */ .CT)(path);
    const after = Object.fromEntries(told.map(([region, links]) => [region, (0,_providers_aws_noted_links_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeLinks */ .UF)(before[region] ?? _providers_aws_noted_links_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_NOTED */ .Re, links)]));
    (0,_providers_aws_noted_links_js__WEBPACK_IMPORTED_MODULE_0__/* .writeLinks */ .fJ)(path, { ...before, ...after });
}


/***/ }),

/***/ 35373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ listUnasked),
/* harmony export */   e: () => (/* binding */ namedElsewhere)
/* harmony export */ });
/**
 * What builders of clouds that no sweep asks say of what they make (packer-plugin-azure step_*.go, packer-plugin-openstack
 * step_*.go). A guest may print such lines, too; they only say where to look.
 */
const LINES = [
    ['group', /^ ?-> ResourceGroupName\s*: '([\w().-]{1,90})'$/],
    ['deployment', /^ ?-> DeploymentName\s*: '([\w().-]{1,64})'$/],
    ['image', /^ ?-> Image Name\s*: '([\w().-]{1,80})'$/],
    ['gallery-version', /^ ?-> Shared Gallery Image Version ID\s*: '(\/subscriptions\/[\w()./-]{1,400})'$/],
    ['key-pair', /^Creating temporary keypair: (packer_[0-9a-f-]{36}) \.\.\.$/],
    ['server', /^Server ID: ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/],
    ['volume', /^Volume ID: ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/],
    ['floating-ip', /^Created floating IP: '([0-9a-f-]{36})'/],
    ['image', /^Image: ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/],
];
/** `kind id` of what a line names. */
function namedElsewhere(text) {
    for (const [kind, line] of LINES) {
        const id = line.exec(text)?.[1];
        if (id !== undefined)
            return `${kind} ${id}`;
    }
    return undefined;
}
const CLOUDS = [
    {
        name: 'Azure',
        types: /^azure-/,
        look: `az group list --query "[?starts_with(name, 'pkr-Resource-Group-')]" --output table`,
        commands: {
            group: (id) => /^pkr-Resource-Group-[a-z0-9]{10}$/.test(id)
                ? `az group delete --name ${id}`
                : `az resource list --resource-group '${id}' --output table`,
            deployment: (id) => `az resource list --query "[?contains(name, '${id.replace(/^pkrdp/, '')}')]" --output table`,
            image: (id) => `az image list --query "[?name=='${id}']" --output table`,
            'gallery-version': (id) => `az resource delete --ids '${id}'`,
        },
    },
    {
        name: 'the volumes of EC2',
        types: /^amazon-ebsvolume$/,
        look: 'aws ec2 describe-volumes --filters Name=status,Values=available',
        commands: {},
    },
    {
        name: 'Google Cloud',
        types: /^googlecompute/,
        look: `gcloud compute instances list --filter='name~^packer-'`,
        commands: {},
    },
    {
        name: 'OpenStack',
        types: /^openstack/,
        look: 'openstack server list --long',
        commands: {
            'key-pair': (id) => `openstack keypair delete ${id}`,
            server: (id) => `openstack server delete ${id}`,
            volume: (id) => `openstack volume delete ${id}`,
            'floating-ip': (id) => `openstack floating ip delete ${id}`,
            image: (id) => `openstack image delete ${id}`,
        },
    },
    { name: 'vSphere', types: /^vsphere-/, look: 'govc find / -type m', commands: {} },
    { name: 'DigitalOcean', types: /^digitalocean/, look: 'doctl compute droplet list', commands: {} },
    { name: 'Hetzner Cloud', types: /^hcloud/, look: 'hcloud server list', commands: {} },
    { name: 'this machine', types: /^(?:qemu|vmware|parallels|hyperv|lxc|lxd|vagrant)/, look: null, commands: {} },
    { name: 'VirtualBox', types: /^virtualbox-/, look: 'VBoxManage list vms', commands: {} },
];
/**
 * What nobody looked for: for each builder type whose provider no sweep asks, what its lines named with the command, or
 * else that provider as a whole. Empty where no build had begun.
 */
function listUnasked(types, ledger, started) {
    if (!started)
        return [];
    return types.flatMap((type) => {
        const cloud = CLOUDS.find((one) => one.types.test(type));
        const name = cloud?.name ?? `the provider of ${type}`;
        const named = [...ledger.builds].flatMap(([build, { elsewhere }]) => (isOf(build, type) ? [...elsewhere] : []));
        const things = [...new Set(named)].flatMap((one) => {
            const [kind = '', id = ''] = one.split(' ');
            const command = cloud?.commands[kind]?.(id);
            if (command === undefined)
                return [];
            const reason = `Not checked: ${name}. The log names it; whether it is still there was not asked`;
            return [{ kind, id, region: null, state: 'unchecked', reason, command }];
        });
        if (things.length > 0)
            return things;
        const reason = `Not checked: ${name}. Whether ${type} left anything there was not asked`;
        return [
            {
                kind: 'unknown',
                id: `what ${type} made`,
                region: null,
                state: 'unchecked',
                reason,
                command: cloud?.look ?? null,
            },
        ];
    });
}
/** Legacy JSON names a build as it likes; then its lines may be of any type. */
function isOf(build, type) {
    const parts = build.split('.');
    return parts.length === 1 || parts.includes(type);
}


/***/ }),

/***/ 29216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ packerEnvironment),
/* harmony export */   s: () => (/* binding */ withVariables)
/* harmony export */ });
/* harmony import */ var _core_build_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99016);
/* harmony import */ var _core_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2513);
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95713);
/* harmony import */ var _core_short_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16551);




/**
 * The environment of Packer in a bake. A PACKER_LOG from outside would put the debug log, secrets and all, into the job's
 * log: the input `debug-log` is the way to have one. Undeclared `PKR_VAR_*` never reach it: they are
 * in no family that is let through.
 */
function packerEnvironment(environment, pass, folders, mark) {
    const { PACKER_LOG: _, PACKER_LOG_PATH: __, ...rest } = environment;
    return (0,_core_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .childEnvironment */ .Qc)(rest, pass, {
        PACKER_TMP_DIR: folders.temporary,
        ...(0,_core_short_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaryFolderOf */ .Lj)(folders.temporary),
        [_core_process_js__WEBPACK_IMPORTED_MODULE_2__/* .MARK */ .M$]: mark,
        ...(folders.debugLog === undefined ? {} : { PACKER_LOG: '1', PACKER_LOG_PATH: folders.debugLog }),
    });
}
/**
 * The environment with variables of a build request in it, as packerd gave them to every stage; but for those whose names
 * mean something there, by which a request could pass for the runner.
 */
function withVariables(environment, variables) {
    return { ...environment, ...Object.fromEntries(variables.filter(([name]) => !(0,_core_build_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .isReservedName */ .c)(name))) };
}


/***/ }),

/***/ 62265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ namedContainers),
/* harmony export */   X: () => (/* binding */ sweep)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94850);
/* harmony import */ var _image_leftover_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79825);
/* harmony import */ var _providers_docker_sweep_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15428);
/* harmony import */ var _artifact_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69529);
/* harmony import */ var _ec2_leftovers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98506);
/* harmony import */ var _elsewhere_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35373);






/** A daemon on this machine answers sooner, or not at all. */
const DOCKER_SHARE_MS = 30_000;
/** It has this deadline itself, and names region by region what did not answer. */
const OWN_WORDS_MS = 3000;
/**
 * Removes what a bake that did not end well left behind, and lists what may be its but is not proven to be.
 * Packer itself must have ended.
 */
async function sweep(request) {
    const { providers, deadline, onFound = () => { } } = request;
    const docker = {
        what: 'containers',
        command: (0,_providers_docker_sweep_js__WEBPACK_IMPORTED_MODULE_1__/* .containerCommand */ .jF)(request.temporary),
        sweep: (tell) => (0,_providers_docker_sweep_js__WEBPACK_IMPORTED_MODULE_1__/* .sweepDocker */ .nI)({ ...dockerRequest(request), onFound: tell }),
    };
    const aws = {
        what: 'resources of EC2',
        command: 'aws ec2 describe-instances',
        sweep: () => (0,_ec2_leftovers_js__WEBPACK_IMPORTED_MODULE_2__/* .sweepAws */ .YL)(request),
    };
    const found = await Promise.all([
        providers.docker ? (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_0__/* .sweepPart */ .ub)(docker, Math.min(deadline, (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .steadyNow */ .r)() + DOCKER_SHARE_MS), onFound) : [],
        providers.aws ? (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_0__/* .sweepPart */ .ub)(aws, deadline + OWN_WORDS_MS, onFound) : [],
    ]);
    const unasked = (0,_elsewhere_js__WEBPACK_IMPORTED_MODULE_3__/* .listUnasked */ .W)(request.claims.unasked, request.observer.ledger, request.observer.started);
    return [...found.flat(), ...unasked];
}
/** Containers that some line named: perhaps a guest's. */
function namedContainers({ ledger }) {
    return new Set([...ledger.builds.values()].flatMap(({ containers }) => [...containers]));
}
function dockerRequest(request) {
    const { docker, temporary, keepOnFailure, startedAt, seen, observer } = request;
    const images = new Set([...observer.ledger.builds.values()].flatMap((one) => [...one.images]));
    const reported = new Set((0,_artifact_id_js__WEBPACK_IMPORTED_MODULE_5__/* .findImages */ .M)(observer.artifacts, (build) => build).map(({ id }) => id));
    const hinted = { containers: namedContainers(observer), images };
    return { docker, temporary, keepOnFailure, startedAt, seen, hinted, reported };
}


/***/ }),

/***/ 51612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ uiTextOf),
/* harmony export */   p: () => (/* binding */ MachineReader)
/* harmony export */ });
/* harmony import */ var _core_machine_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75713);

/** Words of the lines that the ledger, the timeline and the result look at; everything else is only shown. */
const TELLING = /Prevalidating AMI|Creating temporary|Instance ID: |AMI: ami-|Snapshot ID: |Copying to: |Image ID: |Container ID: |communicator|Waiting for (?:SSH|WinRM)|Connected to|Provisioning with|Running local shell|Running post-processor|Uploading |Stopping the source|Committing the container|Build '|may still be around|manually|interrupt|terminated|Builds finished|Pausing |Executing |Restarting |Launching a |Requesting |Creating a temporary directory|Creating file|No builds|no artifacts|Registering the AMI|Created Spot Fleet|Gathering information about|ResourceGroupName|DeploymentName|Image Name |Image Version ID|Server ID: |Volume ID: |Created floating IP|Image: [0-9a-f]/;
/** What Packer says of a build begins with its name. */
const BUILD_LINE = /^(?:==>|\s{3}) .+?: /;
const KEPT_ERRORS = 60;
/** Packer says far less than this before its first build; each such line is looked at closely. */
const MOST_BEFORE = 5000;
/**
 * Reads `packer -machine-readable` (packer/ui.go: `seconds,target,type,data…`; the target is empty on every ui line and
 * is not escaped elsewhere) and renders what people should see of it. Takes whole lines, many at a time.
 */
class MachineReader {
    #events;
    #started = false;
    #linesBefore = 0;
    #errorLines = [];
    #pending = new Map();
    constructor(events) {
        this.#events = events;
    }
    /** Whether any build has begun. */
    get started() {
        return this.#started;
    }
    render(batch) {
        const telling = TELLING.test(batch);
        const shown = [];
        for (let start = 0; start < batch.length;) {
            let end = batch.indexOf('\n', start);
            if (end === -1)
                end = batch.length;
            this.#line(batch, start, end, telling, shown);
            start = end + 1;
        }
        if (this.#errorLines.length > 0) {
            this.#events.onErrorLines(this.#errorLines.slice(-KEPT_ERRORS));
            this.#errorLines = [];
        }
        return shown.length === 0 ? '' : `${shown.join('\n')}\n`;
    }
    #line(batch, start, end, telling, shown) {
        const target = batch.indexOf(',', start);
        // Nearly every line is `seconds,,ui,kind,text`; found by position, not by cutting the line into pieces.
        if (target !== -1 && batch.startsWith(',,ui,', target) && isSeconds(batch, start, target)) {
            const kindStart = target + 5;
            const kindEnd = batch.indexOf(',', kindStart);
            if (kindEnd !== -1 && kindEnd < end) {
                const raw = batch.slice(kindEnd + 1, end);
                const text = (0,_core_machine_text_js__WEBPACK_IMPORTED_MODULE_0__/* .machineDecoded */ .I)(raw);
                shown.push(text);
                const isError = batch.charCodeAt(kindStart) === 101;
                if (isError && this.#started)
                    this.#errorLines.push(text);
                if (!this.#started || (telling && TELLING.test(raw))) {
                    const kind = isError ? 'error' : batch.startsWith('say', kindStart) ? 'say' : 'message';
                    const line = { kind, text, first: (0,_core_machine_text_js__WEBPACK_IMPORTED_MODULE_0__/* .machineDecoded */ .I)(firstSegment(raw)) };
                    this.#linesBefore += 1;
                    this.#started ||= BUILD_LINE.test(line.first) || this.#linesBefore > MOST_BEFORE;
                    this.#events.onUi(line);
                }
                return;
            }
        }
        const other = this.#event(batch.slice(start, end));
        if (other !== undefined)
            shown.push(other);
    }
    #event(line) {
        const artifact = /^\d+,(.+?),artifact,(\d+),(builder-id|id|string|file|files-count|nil|end)(?:,(.*))?$/s.exec(line);
        if (artifact !== null) {
            this.#artifact(artifact[1] ?? '', artifact[2] ?? '', artifact[3] ?? '', artifact[4] ?? '');
            return undefined;
        }
        const error = /^\d+,(.+?),error,(.*)$/s.exec(line);
        if (error !== null) {
            this.#events.onError(error[1] ?? '', (0,_core_machine_text_js__WEBPACK_IMPORTED_MODULE_0__/* .machineDecoded */ .I)(error[2] ?? ''));
            return undefined;
        }
        // Known and told in another way (counts, versions), or a blank line.
        if (/^\d+,.*?,(artifact-count|error-count|version|version-prelease|version-commit|template-\w+),/.test(line)) {
            return undefined;
        }
        return line === '' ? undefined : line;
    }
    #artifact(build, index, field, value) {
        const key = `${index} ${build}`;
        const pending = this.#pending.get(key) ?? { builderId: '', id: '', text: '', files: [] };
        this.#pending.set(key, pending);
        if (field === 'builder-id')
            pending.builderId = (0,_core_machine_text_js__WEBPACK_IMPORTED_MODULE_0__/* .machineDecoded */ .I)(value);
        else if (field === 'id')
            pending.id = (0,_core_machine_text_js__WEBPACK_IMPORTED_MODULE_0__/* .machineDecoded */ .I)(value);
        else if (field === 'string')
            pending.text = (0,_core_machine_text_js__WEBPACK_IMPORTED_MODULE_0__/* .machineDecoded */ .I)(value);
        else if (field === 'file')
            pending.files.push((0,_core_machine_text_js__WEBPACK_IMPORTED_MODULE_0__/* .machineDecoded */ .I)(value.slice(value.indexOf(',') + 1)));
        else if (field === 'end') {
            this.#pending.delete(key);
            this.#events.onArtifact({ build, ...pending });
        }
    }
}
function isSeconds(text, start, end) {
    if (start === end)
        return false;
    for (let at = start; at < end; at += 1) {
        const code = text.charCodeAt(at);
        if (code < 48 || code > 57)
            return false;
    }
    return true;
}
/** What a line of the stream shows people, up to its first line end; undefined where it is no line of the ui. */
function uiTextOf(line) {
    const [, text] = /^\d+,,ui,\w+,(.*)$/s.exec(line) ?? [];
    return text === undefined ? undefined : (0,_core_machine_text_js__WEBPACK_IMPORTED_MODULE_0__/* .machineDecoded */ .I)(firstSegment(text));
}
function firstSegment(text) {
    // Packer's own closing lines begin with escaped line ends.
    const start = /^(?:\\[nr]|[\r\n])*/.exec(text)?.[0].length ?? 0;
    const end = text.slice(start).search(/\\[nr]|[\r\n]/);
    return end === -1 ? text.slice(start) : text.slice(start, start + end);
}


/***/ }),

/***/ 4544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ Observer),
  p: () => (/* binding */ observeLog)
});

// EXTERNAL MODULE: ./.build/core/relay.js + 1 modules
var core_relay = __webpack_require__(59404);
// EXTERNAL MODULE: ./.build/core/tail.js
var tail = __webpack_require__(27740);
// EXTERNAL MODULE: ./.build/providers/aws/ownership.js
var ownership = __webpack_require__(73680);
// EXTERNAL MODULE: ./.build/packer/elsewhere.js
var elsewhere = __webpack_require__(35373);
;// CONCATENATED MODULE: ./.build/packer/ledger.js


const PREFIX = /^(?:==>|\s{3}) (.+?)(?: \([\w.-]+\))?: (.*)$/s;
/**
 * From the first of these on, a build's lines may be a guest's, or a local script's. A guest can only speak once its
 * instance runs, and Packer has told all that is trusted before it launches one.
 */
const GUEST_MAY_SPEAK = /^(?:Launching a |Requesting |Instance ID: |Using \S+ communicator|Waiting for (?:SSH|WinRM)|Connected to|Provisioning with|Running local shell|Uploading |Pausing |Executing |Restarting |Running )/;
/** What an instance or a machine's own volumes come with. */
const LAUNCHES = /^(?:Launching a |Gathering information about this EC2 instance)/;
/** Lines before or after which instances, volumes and images of ours are there. */
const TELLS_LINK = /^(?:Instance ID: |Waiting for instance|Using \S+ communicator|Stopping the source|AMI: ami-|Copying to: |Snapshot ID: |Registering the AMI)/;
class Ledger {
    #builds = new Map();
    #warnings = [];
    #onLink;
    /** @param onLink called when EC2 may have new links to tell; a guest can make this happen, too */
    constructor(onLink = () => { }) {
        this.#onLink = onLink;
    }
    read(line) {
        const match = PREFIX.exec(line.first);
        if (match === null)
            return;
        const [, build = '', text = ''] = match;
        const open = this.#builds.get(build) ?? newBuild();
        this.#builds.set(build, open);
        // Told before the guest of this build could speak, though it is what lets it.
        if (!open.guestMaySpeak) {
            open.launched ||= LAUNCHES.test(text);
            open.spot ||= text.startsWith('Launching a spot ');
        }
        if (GUEST_MAY_SPEAK.test(text))
            open.guestMaySpeak = true;
        if (!open.guestMaySpeak)
            readTrusted(open, text);
        readHint(open, text);
        if (TELLS_LINK.test(text))
            this.#onLink();
        if (/may still be around|[Pp]lease (?:delete|remove|terminate)[^.]{0,200}manually/.test(text) &&
            this.#warnings.length < 20) {
            this.#warnings.push(`${build}: ${text}`);
        }
    }
    get builds() {
        return this.#builds;
    }
    /** Lines that say that something was not removed, Packer's or a guest's; a build that says so can still end well. */
    get warnings() {
        return this.#warnings;
    }
}
function readTrusted(open, text) {
    const keyPair = /^Creating temporary keypair: (\S[^\p{Cc}]{0,254})(?<! \.\.\.)$/u.exec(text)?.[1];
    if (keyPair !== undefined)
        ((0,ownership/* isGenerated */.UK)(keyPair) ? open.keyPairs : open.namedKeyPairs).add(keyPair);
    const group = /^Creating temporary security group for this instance: (packer_[\w-]+)$/.exec(text)?.[1];
    if (group !== undefined && (0,ownership/* isGenerated */.UK)(group))
        open.securityGroups.add(group);
    const name = /^Prevalidating AMI Name: (\S.*)$/.exec(text)?.[1];
    if (name !== undefined)
        open.amiNames.add(name);
    const profile = /^Creating temporary (?:instance profile|role) for this instance: packer-([0-9a-f-]{36})$/.exec(text)?.[1];
    if (profile !== undefined && (0,ownership/* isGenerated */.UK)(`packer_${profile}`))
        open.profiles.add(`packer-${profile}`);
}
function readHint(open, text) {
    const add = (set, found) => {
        // A guest that prints ids without end must not fill our memory.
        if (found !== undefined && set.size < 100)
            set.add(found);
    };
    add(open.instances, /^Instance ID: (i-[0-9a-f]{8,17})$/.exec(text)?.[1]);
    add(open.containers, /^Container ID: ([0-9a-f]{64})$/.exec(text)?.[1]);
    add(open.images, /^(?:AMI: (ami-[0-9a-f]{8,17}))$/.exec(text)?.[1]);
    add(open.images, /^(?:Image ID: (sha256:[0-9a-f]{64}))$/.exec(text)?.[1]);
    add(open.snapshots, /^Snapshot ID: (snap-[0-9a-f]{8,17})$/.exec(text)?.[1]);
    add(open.launchTemplates, /^Created Spot Fleet launch template: (lt-[0-9a-f]{8,17})$/.exec(text)?.[1]);
    add(open.regions, /^Copying to: ([a-z]{2}(?:-[a-z]+)+-\d)$/.exec(text)?.[1]);
    add(open.elsewhere, (0,elsewhere/* namedElsewhere */.e)(text));
}
function newBuild() {
    return {
        keyPairs: new Set(),
        namedKeyPairs: new Set(),
        securityGroups: new Set(),
        amiNames: new Set(),
        profiles: new Set(),
        launched: false,
        spot: false,
        instances: new Set(),
        containers: new Set(),
        images: new Set(),
        snapshots: new Set(),
        launchTemplates: new Set(),
        regions: new Set(),
        elsewhere: new Set(),
        guestMaySpeak: false,
    };
}

// EXTERNAL MODULE: ./.build/packer/machine-output.js
var machine_output = __webpack_require__(51612);
;// CONCATENATED MODULE: ./.build/packer/timeline.js
const timeline_PREFIX = /^(?:==>|\s{3}) (.+?): (.*)$/s;
const STRETCHES = [
    [/^(?:Prevalidating|Creating a temporary directory|Retrieving|Creating file|Starting)/, 'prepare'],
    [/^(?:Provisioning with|Running local shell|Uploading)/, 'provision'],
    [/^(?:Stopping the source|Committing|Image ID)/, 'save'],
    [/^Running post-processor/, 'post-process'],
];
const MOST = 500;
/** Collects the stretches of all builds, for the summary, and says what is going on, for the heartbeat. */
class Timeline {
    #done = [];
    #open = new Map();
    #now;
    constructor(now) {
        this.#now = now;
    }
    read(line) {
        const [, build, text = ''] = timeline_PREFIX.exec(line.first) ?? [];
        const finished = /^Build '(.+)' (?:finished|errored)/.exec(line.first)?.[1];
        if (finished !== undefined)
            this.#close(finished);
        if (build === undefined)
            return;
        const what = STRETCHES.find(([sign]) => sign.test(text))?.[1];
        const open = this.#open.get(build);
        if (what === undefined || open?.what === what || this.#done.length >= MOST)
            return;
        this.#close(build);
        this.#open.set(build, { what, startMs: this.#now() });
    }
    end() {
        for (const build of this.#open.keys())
            this.#close(build);
        return this.#done;
    }
    /** What each build is at, such as `docker.app: provision`. */
    get current() {
        const parts = [...this.#open].map(([build, { what }]) => `${build}: ${what}`);
        return parts.length === 0 ? 'preparing' : parts.slice(0, 5).join(', ');
    }
    #close(build) {
        const open = this.#open.get(build);
        if (open === undefined)
            return;
        this.#open.delete(build);
        this.#done.push({ build, ...open, endMs: this.#now() });
    }
}

;// CONCATENATED MODULE: ./.build/packer/observer.js





const MOST_ERRORS = 60;
const LONGEST_ERROR = 4000;
/** All that is learnt from Packer's output while it goes by; bounded, whatever a guest prints. */
class Observer {
    ledger;
    timeline;
    artifacts = [];
    /** Per failed build, Packer's own closing words. */
    buildErrors = [];
    reader;
    #errorLines = [];
    #firstErrors = '';
    #provisionerStarts = [];
    /** @param onLink see Ledger */
    constructor(now = Date.now, onLink) {
        this.ledger = new Ledger(onLink);
        this.timeline = new Timeline(now);
        this.reader = new machine_output/* MachineReader */.p({
            onUi: (line) => this.#ui(line),
            onErrorLines: (lines) => this.#errors(lines),
            onArtifact: (artifact) => this.artifacts.push(artifact),
            onError: (build, text) => {
                if (this.buildErrors.length < MOST_ERRORS)
                    this.buildErrors.push({ build, text: text.slice(0, LONGEST_ERROR) });
            },
        });
    }
    /** Whether any build began; before that every error is about the template. */
    get started() {
        return this.reader.started;
    }
    /** What Packer said on its error channel before any build began: its diagnostics. */
    get diagnosticsText() {
        return this.#firstErrors;
    }
    /** The last lines of the error channel, Packer's and the guests'. */
    get errorLines() {
        return this.#errorLines;
    }
    /** The lines with which provisioners began, in order, the newest 200. */
    get provisionerStarts() {
        return this.#provisionerStarts;
    }
    #errors(lines) {
        // Copied: a slice would keep the whole batch that it was cut from.
        const copies = lines.map((line) => Buffer.from(line.slice(0, LONGEST_ERROR)).toString());
        this.#errorLines = [...this.#errorLines, ...copies].slice(-MOST_ERRORS);
    }
    #ui(line) {
        if (!this.started && line.kind === 'error') {
            this.#firstErrors = `${this.#firstErrors}${line.text}\n`.slice(0, 64 * 1024);
            this.#errors([line.text]);
        }
        const provisioner = /^(?:==>|\s{3}) (.+?): ((?:Provisioning with|Running local shell script|Uploading)\b.*)$/s.exec(line.first);
        if (provisioner !== null) {
            this.#provisionerStarts.push({ build: provisioner[1] ?? '', text: provisioner[2] ?? '' });
            if (this.#provisionerStarts.length > 200)
                this.#provisionerStarts.shift();
        }
        this.ledger.read(line);
        this.timeline.read(line);
    }
}
/** Reads a log that is already written, for what it tells; nothing is shown. */
async function observeLog(path) {
    const observer = new Observer();
    const relay = (0,core_relay/* createRelay */.CR)([], (lines) => observer.reader.render(lines), () => { });
    try {
        await (0,tail/* tailFile */.r)(path, 0, relay.push, () => 'ended');
        relay.end();
    }
    catch {
        // No log: nothing was started.
    }
    return observer;
}


/***/ }),

/***/ 43015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ET: () => (/* binding */ checkAws),
  dN: () => (/* binding */ checkDocker),
  dJ: () => (/* binding */ checkPackerVersion),
  Ou: () => (/* binding */ providersOf),
  pl: () => (/* binding */ typesOf)
});

// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/inputs.js
var inputs = __webpack_require__(28619);
// EXTERNAL MODULE: ./.build/core/nearest.js
var nearest = __webpack_require__(89046);
;// CONCATENATED MODULE: ./.build/providers/aws/profile.js






/** Names are told so many at most. */
const MOST_TOLD = 10;
/**
 * Throws a UserError where `AWS_PROFILE` names a profile that neither file of the AWS command line has: Packer would say so
 * after it has started, and without the names that there are.
 */
function refuseMissingProfile(environment) {
    const wanted = environment['AWS_PROFILE'] ?? '';
    // The default one may be missing: then the other credentials of the chain are taken.
    if (wanted === '' || wanted === 'default')
        return;
    const home = environment['HOME'] ?? (0,external_node_os_.homedir)();
    const config = environment['AWS_CONFIG_FILE'] ?? (0,external_node_path_.join)(home, '.aws', 'config');
    const credentials = environment['AWS_SHARED_CREDENTIALS_FILE'] ?? (0,external_node_path_.join)(home, '.aws', 'credentials');
    const texts = [textOf(config), textOf(credentials)];
    // A file that may not be read says nothing of what is in it.
    if (texts.includes(undefined))
        return;
    const names = [...new Set([...namesIn(texts[0] ?? '', 'profile '), ...namesIn(texts[1] ?? '', '')])];
    if (names.includes(wanted))
        return;
    const near = (0,nearest/* nearestName */.q)(wanted.slice(0, 200), names);
    const there = near !== undefined
        ? `Did you mean ${near}?`
        : names.length === 0
            ? 'They have none at all.'
            : `They have ${names.slice(0, MOST_TOLD).join(', ')}${names.length > MOST_TOLD ? ' and more' : ''}.`;
    throw new errors/* UserError */.yo(`AWS_PROFILE is ${(0,inputs/* show */.WU)(wanted)}, but neither ${config} nor ${credentials} has a profile of that name. ${there} ` +
        'Write it, name another, or take AWS_PROFILE out of the environment where credentials come another way.');
}
/** Empty where there is none; undefined for one that cannot be read. */
function textOf(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        return ['ENOENT', 'ENOTDIR'].includes((0,errors/* codeOf */.$N)(error) ?? '') ? '' : undefined;
    }
}
/** @param prefix what stands before a name in the brackets of its section; `[default]` never has it */
function namesIn(text, prefix) {
    return text.split('\n').flatMap((line) => {
        const section = /^\s*\[([^\]]*)\]/.exec(line)?.[1]?.trim().replace(/\s+/, ' ') ?? '';
        if (section === 'default')
            return [section];
        return section !== '' && section.startsWith(prefix) ? [section.slice(prefix.length).trim()] : [];
    });
}

// EXTERNAL MODULE: ./.build/providers/aws/identity.js
var identity = __webpack_require__(90115);
// EXTERNAL MODULE: ./.build/recipe/block.js
var recipe_block = __webpack_require__(36172);
// EXTERNAL MODULE: ./.build/recipe/constraint.js + 1 modules
var recipe_constraint = __webpack_require__(6026);
// EXTERNAL MODULE: ./.build/recipe/version.js
var recipe_version = __webpack_require__(89761);
// EXTERNAL MODULE: ./.build/recipe/loaded-template.js + 8 modules
var loaded_template = __webpack_require__(30443);
;// CONCATENATED MODULE: ./.build/packer/default-network.js



/** The builders that start an instance; chroot works on the one it runs on. */
const STARTS_INSTANCE = /^amazon-(?:ebs|ebssurrogate|ebsvolume|instance)$/;
/** What says where the instance goes: as an attribute, or as a block. */
const PLACES = ['subnet_id', 'subnet_filter', 'vpc_id', 'vpc_filter'];
/** Those of them that are known to be so. What cannot be computed beforehand is Packer's to judge. */
function unplacedBuilds(builds, environment) {
    return builds.flatMap((build) => {
        if (!STARTS_INSTANCE.test(build.type) || !build.known || PLACES.some((name) => isSet(build, name)))
            return [];
        const region = regionOf(build, environment);
        return region === undefined ? [] : [{ build, region }];
    });
}
/**
 * Throws a TemplateError for a build that names no network in a region without a default VPC: Packer says so only when it
 * has made a key pair and a security group, and names no remedy. Where nobody can be asked, Packer goes on.
 */
async function checkDefaultNetwork(host, builds, hasDefaultVpc) {
    const asked = new Set();
    for (const { build, region } of builds) {
        if (asked.has(region))
            continue;
        asked.add(region);
        try {
            if (await hasDefaultVpc(region))
                continue;
        }
        catch (error) {
            host.debug(`whether ${region} has a default VPC could not be asked: ${(0,errors/* messageOf */.bD)(error)}`);
            continue;
        }
        throw new loaded_template/* TemplateError */.$w(`${build.file}:${build.line}: The build ${build.name} must name a subnet_id, subnet_filter or vpc_id, for ${region} has no default VPC ` +
            `that its instance could be started in. Name one, or make a default VPC: aws ec2 create-default-vpc --region ${region}. Nothing was baked.`, build.file, build.line);
    }
}
/** Whether it is given, or may be: an empty text is as good as none. */
function isSet({ blocks, literals }, name) {
    if (blocks.some((block) => (0,recipe_block/* blocksOf */.SH)(block, name).length > 0))
        return true;
    if (blocks.some((block) => (0,recipe_block/* blocksOf */.SH)(block, 'dynamic').some(({ labels }) => labels[0] === name)))
        return true;
    if (!blocks.some((block) => (0,recipe_block/* attributeOf */.w4)(block, name) !== undefined))
        return false;
    const value = literals[name];
    return value !== '' && value !== null;
}
/** As Packer's builder takes it: its own, else that of the environment. */
function regionOf({ blocks, literals }, environment) {
    const value = literals['region'];
    if (typeof value === 'string' && value !== '')
        return value;
    const isWritten = blocks.some((block) => (0,recipe_block/* attributeOf */.w4)(block, 'region') !== undefined);
    if (isWritten && value !== '' && value !== null)
        return undefined;
    return [environment['AWS_REGION'], environment['AWS_DEFAULT_REGION']].find((name) => (name ?? '') !== '');
}

// EXTERNAL MODULE: ./.build/packer/program.js
var program = __webpack_require__(58793);
;// CONCATENATED MODULE: ./.build/packer/preflight.js








function providersOf(builds, template) {
    const types = typesOf(builds, template);
    return { aws: types.some((type) => type.startsWith('amazon-')), docker: types.includes('docker') };
}
/** When the list of builds is not certain, each source that may come to be one counts. */
function typesOf(builds, template) {
    return template.buildsKnown ? builds.map(({ type }) => type) : typesThere(template);
}
/** The types of all builds that were read, and of all `source` blocks: a `dynamic` block names them where nobody sees it. */
function typesThere({ builds, files }) {
    const sources = files.flatMap((file) => (0,recipe_block/* blocksOf */.SH)(file, 'source').flatMap(({ labels }) => labels[0] ?? []));
    return [...builds.map(({ type }) => type), ...sources];
}
/** Refuses a Packer that cannot read this template, with the reason; what only Packer can judge is left to it. */
function checkPackerVersion(packer, template, kind) {
    const needs = (least, what) => {
        if ((0,program/* isAtLeast */.du)(packer.version, least))
            return;
        throw new errors/* UserError */.yo(`The template needs Packer ${least} or later (${what}), but ${packer.path} is ${packer.version}. ` +
            (0,program/* setupAdvice */.OT)(kind));
    };
    if (template.kind === 'hcl2')
        needs('1.5', 'HCL2');
    const plugin = template.requiredPlugins[0];
    if (plugin !== undefined)
        needs('1.7', `required_plugins at ${plugin.file}:${plugin.line}`);
    const source = template.dataSources[0];
    if (source !== undefined)
        needs('1.7', `a data source at ${source.file}:${source.line}`);
    for (const { constraint, file, line } of template.requiredVersions) {
        if (satisfiesCore(packer.version, constraint))
            continue;
        throw new errors/* UserError */.yo(`The template needs Packer ${constraint} (required_version at ${file}:${line}), but ${packer.path} is ${packer.version}. ` +
            (0,program/* setupAdvice */.OT)(kind, ', with this template'));
    }
}
/** As Packer holds them: without the pre-release. What neither side can read is Packer's to judge. */
function satisfiesCore(version, constraint) {
    const parsed = (0,recipe_version/* parseVersion */.ot)(version);
    if (parsed === undefined)
        return true;
    try {
        return (0,recipe_constraint/* satisfies */.ib)((0,recipe_version/* coreOf */.z2)(parsed), (0,recipe_constraint/* parseConstraints */.cP)(constraint));
    }
    catch {
        return true;
    }
}
/** Asks for a working daemon when one of the builds needs it. */
async function checkDocker(providers, docker) {
    if (providers.docker)
        await docker.serverVersion();
}
/**
 * Credentials and network of AWS, before an instance is paid for. Resolves with the account when it was asked for.
 * Credentials written in the template are Packer's business.
 */
async function checkAws(host, environment, loaded, builds, regions, account) {
    const inTemplate = loaded.texts.some((text) => /"?\b(access_key|profile|assume_role|vault_aws_engine)"?\s*[:={]/.test(text));
    if (!inTemplate)
        refuseMissingProfile(environment);
    if (!inTemplate && !(0,identity/* hasAwsCredentials */.e1)(environment) && !(await (0,identity/* hasInstanceRole */.oB)())) {
        throw new errors/* UserError */.yo('The template bakes on AWS, but no credentials are there: no variables, no profile, no web identity, no instance role. ' +
            (host.kind === 'terminal'
                ? 'Log in with "aws sso login" or "aws configure", or set AWS_PROFILE.'
                : 'Add aws-actions/configure-aws-credentials before this step, or set AWS_PROFILE.'));
    }
    const region = regions[0] ?? 'us-east-1';
    let actual = null;
    if (account !== '') {
        actual = await (0,identity/* callerAccount */.Xr)(region);
        if (actual !== account) {
            throw new errors/* UserError */.yo(`Input "account" is ${account}, but the credentials at hand belong to ${actual}. Nothing was baked.`);
        }
    }
    // Of an account that the template names itself nothing is known here.
    if (inTemplate)
        return actual;
    const { connectEc2 } = await __webpack_require__.e(/* import() */ 3435).then(__webpack_require__.bind(__webpack_require__, 3435));
    await checkDefaultNetwork(host, unplacedBuilds(builds, environment), async (where) => (await connectEc2(where)).hasDefaultVpc());
    return actual;
}


/***/ }),

/***/ 98139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ completeImages)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34002);
/* harmony import */ var _core_utc_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97106);




/** Asks the providers about what Packer's artifacts name: ids behind tags, creation times, digests, file contents. */
async function completeImages(found, workingDirectory, account, docker) {
    const completed = await Promise.all(found.map((one) => completeImage(one, workingDirectory, account, docker)));
    const images = completed.filter(({ id }) => id !== '');
    // The same image under two names is one image.
    const distinct = new Map(images.map((image) => [`${image.build}\n${image.region}\n${image.id}`, image]));
    return [...distinct.values()].sort((a, b) => compare(`${a.build} ${a.region} ${a.id}`, `${b.build} ${b.region} ${b.id}`));
}
async function completeImage(found, workingDirectory, account, docker) {
    const base = {
        build: found.build,
        'builder-id': found.builderId,
        provider: found.provider,
        account: found.provider === 'aws' ? account : null,
        region: found.region,
        id: found.id,
        created: null,
        digests: {},
        tags: [...found.tags],
        files: [],
        handoff: null,
    };
    try {
        if (found.provider === 'docker')
            return await completeDockerImage(base, docker);
        if (found.files.length > 0)
            return await completeFiles(base, found.files, workingDirectory);
    }
    catch {
        // What cannot be asked stays unsaid; the image is there all the same.
    }
    return base;
}
async function completeDockerImage(image, docker) {
    const seen = await docker.inspectImage(image.id);
    if (seen === undefined)
        return image;
    const pulled = seen.repoDigests
        .map((reference) => reference.split('@')[1] ?? '')
        .find((digest) => DIGEST.test(digest));
    return {
        ...image,
        id: seen.id,
        created: (0,_core_utc_js__WEBPACK_IMPORTED_MODULE_3__/* .utcOf */ .y)(seen.created),
        digests: {
            ...(DIGEST.test(seen.id) ? { config: seen.id } : {}),
            ...(pulled === undefined ? {} : { manifest: pulled }),
        },
        tags: [...new Set([...image.tags, ...seen.tags])].sort(),
    };
}
/** The id of an image that is files is the digest of their paths and contents. */
async function completeFiles(image, files, workingDirectory) {
    const entries = (await Promise.all(files.map(async (path) => {
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workingDirectory, path);
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(full, { throwIfNoEntry: false });
        // A post-processor may have moved it since.
        if (stat === undefined || !stat.isFile())
            return [];
        return [{ path, size: stat.size, sha256: await (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256OfFile */ .Vq)(full), mtime: stat.mtime }];
    }))).flat();
    if (entries.length === 0)
        return image;
    const listed = entries.map(({ path, size, sha256: digest }) => ({ path, size, sha256: digest }));
    const newest = entries.map(({ mtime }) => mtime.getTime()).sort((a, b) => b - a)[0];
    return {
        ...image,
        id: listed.length === 1 ? (listed[0]?.sha256 ?? '') : (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(JSON.stringify(listed)),
        created: newest === undefined ? null : new Date(newest).toISOString(),
        files: listed,
    };
}
const DIGEST = /^sha256:[0-9a-f]{64}$/;
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}


/***/ }),

/***/ 48137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ readLinks),
/* harmony export */   Re: () => (/* binding */ NOTHING_NOTED),
/* harmony export */   UF: () => (/* binding */ mergeLinks),
/* harmony export */   fJ: () => (/* binding */ writeLinks),
/* harmony export */   gw: () => (/* binding */ linksNow)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
/* harmony import */ var _core_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32019);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73680);




const notedRegion = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    instances: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^i-[0-9a-f]{8,17}$/), keyPair: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })),
    /** Made for one of these instances. */
    volumes: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^vol-[0-9a-f]{8,17}$/)),
    /** Of these those that do not end with their instance. */
    staying: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^vol-[0-9a-f]{8,17}$/)).optional(),
    /** Made from one of these instances. */
    images: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^ami-[0-9a-f]{8,17}$/)),
});
/** Links that EC2 told while they were there, by region: a terminated instance has no volumes any more. */
const notedLinks = zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), notedRegion);
const NOTHING_NOTED = { instances: [], volumes: [], images: [] };
/** What EC2 links to these key pairs now. AWS errors pass through. */
async function linksNow(ec2, keyPairs, startedAt) {
    const pairs = (0,_ownership_js__WEBPACK_IMPORTED_MODULE_3__/* .provingPairs */ .ZF)(keyPairs, await ec2.keyPairs(keyPairs).catch(() => undefined), startedAt);
    if (pairs.length === 0)
        return NOTHING_NOTED;
    const instances = (0,_ownership_js__WEBPACK_IMPORTED_MODULE_3__/* .ownInstances */ .$t)(await ec2.instancesByKeyPair(pairs), pairs, startedAt);
    if (instances.length === 0)
        return NOTHING_NOTED;
    const attached = instances.flatMap(({ volumes, launched }) => volumes.map((volume) => ({ id: volume.id, launched })));
    const ids = instances.map((one) => one.id);
    const [volumes, images] = await Promise.all([
        attached.length === 0 ? [] : ec2.volumes(attached.map((one) => one.id)).catch(() => []),
        ec2.imagesOfInstances(ids).catch(() => []),
    ]);
    const own = (0,_ownership_js__WEBPACK_IMPORTED_MODULE_3__/* .ownVolumes */ .y7)(volumes, attached).map((one) => one.id);
    const staying = new Set(instances.flatMap((one) => one.volumes).flatMap(({ id, staysOn }) => (staysOn ? [id] : [])));
    return {
        instances: instances.map((one) => ({ id: one.id, keyPair: one.keyPair ?? '' })),
        volumes: own,
        ...listOf(own.filter((id) => staying.has(id))),
        images: (0,_ownership_js__WEBPACK_IMPORTED_MODULE_3__/* .imagesMade */ .Iy)(images, new Set(ids)).map((one) => one.id),
    };
}
/** Both of them: what once was linked stays so. */
function mergeLinks(one, other) {
    const instances = new Map([...one.instances, ...other.instances].map((each) => [each.id, each]));
    return {
        instances: [...instances.values()],
        volumes: [...new Set([...one.volumes, ...other.volumes])],
        ...listOf([...new Set([...(one.staying ?? []), ...(other.staying ?? [])])]),
        images: [...new Set([...one.images, ...other.images])],
    };
}
/** Most instances have none. */
function listOf(staying) {
    return staying.length === 0 ? {} : { staying };
}
/** What was noted; nothing where no file is, or one that is not ours. */
function readLinks(path) {
    try {
        return notedLinks.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8')));
    }
    catch {
        return {};
    }
}
/** A disk that is full costs the note, not the bake. */
function writeLinks(path, links) {
    try {
        (0,_core_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeAtomically */ .v)(path, JSON.stringify(links));
    }
    catch {
        // Without the note less can be proven, and more is listed.
    }
}


/***/ }),

/***/ 73680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ ownInstances),
/* harmony export */   Iy: () => (/* binding */ imagesMade),
/* harmony export */   Su: () => (/* binding */ ownSnapshots),
/* harmony export */   UK: () => (/* binding */ isGenerated),
/* harmony export */   ZF: () => (/* binding */ provingPairs),
/* harmony export */   h5: () => (/* binding */ imagesRegistered),
/* harmony export */   tW: () => (/* binding */ isOlder),
/* harmony export */   tk: () => (/* binding */ imagesNamesakes),
/* harmony export */   xZ: () => (/* binding */ imagesCopied),
/* harmony export */   y7: () => (/* binding */ ownVolumes)
/* harmony export */ });
// What of an account is a bake's own: only what a chain of EC2's own links ties to a random name that Packer made up and
// told before any guest could speak. Names of people's choice, times and log lines prove nothing; a time only forbids.
/** Clocks of the runner and of EC2 differ a little. The slack makes a time forbid less; it never lets anything in. */
const CLOCK_SLACK_MS = 5 * 60_000;
/** EC2 may give a volume a moment of making a little before its instance's launch. Both are told by EC2. */
const LAUNCH_SLACK_MS = 60_000;
/** packer-plugin-sdk uuid.go: what the amazon builders call a key pair or a group that they make for one build. */
const GENERATED = /^packer_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Whether Packer made up the name by chance: nobody else has it. */
function isGenerated(name) {
    return GENERATED.test(name);
}
/** Whether EC2 says that something was there before the bake began; where it does not tell, nothing is forbidden. */
function isOlder(time, startedAt) {
    return time < startedAt - CLOCK_SLACK_MS;
}
/** The key pairs that prove something: those that EC2 does not say to be older. `seen` is undefined where it was refused. */
function provingPairs(names, seen, startedAt) {
    const older = new Set((seen ?? []).flatMap(({ name, created }) => (isOlder(created, startedAt) ? [name] : [])));
    return names.filter((name) => !older.has(name));
}
/** A filter that a service may ignore is checked on each item. */
function ownInstances(seen, pairs, startedAt) {
    return seen.filter(({ keyPair, launched }) => keyPair !== null && pairs.includes(keyPair) && !isOlder(launched, startedAt));
}
/** Made for the instance that it is attached to: what was there before its launch is somebody else's. */
function ownVolumes(seen, attached) {
    const launches = new Map(attached.map(({ id, launched }) => [id, launched]));
    return seen.filter(({ id, created }) => {
        const launched = launches.get(id);
        return launched !== undefined && created >= launched - LAUNCH_SLACK_MS;
    });
}
function ownSnapshots(seen, volumes) {
    return seen.filter(({ volume }) => volumes.has(volume));
}
/** Made by CreateImage of one of our instances. */
function imagesMade(seen, instances) {
    return seen.filter(({ sourceInstance }) => sourceInstance !== null && instances.has(sourceInstance));
}
/** Registered from a snapshot of ours: its root, not one that it maps in beside that. */
function imagesRegistered(seen, snapshots) {
    return seen.filter(({ rootSnapshot }) => rootSnapshot !== null && snapshots.has(rootSnapshot));
}
/** Copies of images of ours; `sources` holds `region id`. */
function imagesCopied(seen, sources, startedAt) {
    return seen.filter(({ sourceImage, sourceRegion, created }) => sourceImage !== null && sources.has(`${sourceRegion ?? ''} ${sourceImage}`) && !isOlder(created, startedAt));
}
/**
 * Images with a name that the bake announced, made since, which no link ties to it: to be listed. Left out is what EC2
 * itself says to be of another instance, or a copy of another image.
 */
function imagesNamesakes(seen, context) {
    const { startedAt, instancesKnown, images } = context;
    return seen.filter(({ created, sourceInstance, sourceImage }) => {
        if (sourceInstance !== null && instancesKnown)
            return false;
        if (sourceImage !== null && !images.has(sourceImage))
            return false;
        return created >= startedAt;
    });
}


/***/ }),

/***/ 15428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: () => (/* binding */ removeSpentVolumes),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   jF: () => (/* binding */ containerCommand),
/* harmony export */   nI: () => (/* binding */ sweepDocker)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
/* harmony import */ var _image_leftover_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79825);



const KEPT = 'kept as keep-on-failure asks';
/**
 * Removes the containers of a bake that did not end well and the volumes that docker made for them, and names its images
 * without a name. What cannot be asked or removed is named with the command that does it; it costs nothing else.
 */
async function sweepDocker(request) {
    let containers;
    try {
        containers = await request.docker.containers();
    }
    catch (error) {
        // A daemon that did not answer once is not asked again: the time is other providers', too.
        return unanswered(request, `could not be looked for: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
    }
    const ours = containers.filter((one) => isOurs(one, request.temporary));
    const found = await each(ours, (container) => sweepContainer(request, container), request.onFound);
    const volumes = [...new Set([...request.seen.volumes, ...ours.flatMap((one) => one.volumes)])];
    return [
        ...found,
        ...listHinted(request, containers),
        ...(await (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__/* .listLeftovers */ .h1)('volumes', volumeCommand(volumes), sweepVolumes(request, volumes))),
        ...(await (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__/* .listLeftovers */ .h1)('volumes', 'docker volume ls --filter dangling=true', listVolumes(request, volumes))),
        ...(await (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__/* .listLeftovers */ .h1)('images', imageCommand(request), listImages(request))),
    ];
}
/** A container is ours when something under this bake's own random folder is mounted into it. */
function isOurs({ mounts }, temporary) {
    return mounts.some((mount) => mount.startsWith(`${temporary}${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`));
}
async function sweepContainer(request, { id }) {
    if (request.keepOnFailure)
        return left('container', id, KEPT);
    return removed('container', id, "this bake's own folder was mounted into it", () => request.docker.removeContainer(id));
}
function listHinted(request, containers) {
    return containers.flatMap((one) => request.hinted.containers.has(one.id) && !isOurs(one, request.temporary)
        ? [left('container', one.id, "the log names it, but nothing proves it to be this bake's")]
        : []);
}
/** After a good end Packer has removed its containers, but not the volumes that docker made for them. */
async function removeSpentVolumes(docker, { volumes }) {
    const remove = async () => each(await docker.volumesThere(volumes), (name) => removeVolume(docker, name));
    const found = await (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__/* .listLeftovers */ .h1)('volumes', volumeCommand(volumes), remove());
    return found.filter(({ state }) => state === 'left');
}
async function removeVolume(docker, name) {
    return removed('volume', name, 'docker made it for a container of this bake', () => docker.removeVolume(name));
}
async function sweepVolumes(request, names) {
    const there = await request.docker.volumesThere(names);
    return each(there, async (name) => (request.keepOnFailure ? left('volume', name, KEPT) : removeVolume(request.docker, name)), request.onFound);
}
/**
 * Those of a container that nobody saw while it was there, such as where main was killed as Packer started it: Packer removes
 * its containers without the volumes that docker made for them. That the log names it proves nothing.
 */
async function listVolumes(request, known) {
    const { docker, seen, hinted } = request;
    const unseen = [...hinted.containers].filter((id) => !seen.containers.includes(id));
    const others = (await docker.volumesOf(unseen)).filter((name) => !known.includes(name));
    const reason = "docker made it for a container that the log names, but nothing proves it to be this bake's";
    return (await docker.volumesThere(others)).map((name) => left('volume', name, reason));
}
/** An image that a build committed, but that Packer then did not report: nobody else will ever name it. */
async function listImages(request) {
    const { docker, seen, hinted, reported, startedAt } = request;
    const committed = new Set(await docker.commitsOf(seen.containers));
    const named = [...hinted.images].filter((id) => id.startsWith('sha256:'));
    const asked = [...new Set([...committed, ...named])].filter((id) => !reported.has(id));
    if (asked.length === 0)
        return [];
    return [...(await docker.imagesById(asked)).values()].flatMap(({ id, tags, created }) => {
        if (tags.length > 0)
            return [];
        if (committed.has(id))
            return [left('image', id, 'committed from a container of this bake, without a name')];
        if (Date.parse(created) < startedAt)
            return [];
        return [left('image', id, 'an untagged image that the log names, but that Packer did not report as made')];
    });
}
async function each(items, act, onFound = () => { }) {
    const found = [];
    for (const item of items) {
        const one = await act(item);
        onFound(one);
        found.push(one);
    }
    return found;
}
async function removed(kind, id, reason, act) {
    try {
        await act();
        return { kind, id, region: null, state: 'removed', reason, command: null };
    }
    catch (error) {
        return left(kind, id, (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error));
    }
}
const COMMANDS = {
    container: 'docker rm --force --volumes',
    volume: 'docker volume rm',
    image: 'docker image rm',
};
function left(kind, id, reason) {
    return { kind, id, region: null, state: 'left', reason, command: `${COMMANDS[kind]} ${id}` };
}
/** What was seen while the daemon still answered is known by its name. */
function unanswered({ seen, temporary }, reason) {
    return [
        { kind: 'unknown', id: 'containers', region: null, state: 'left', reason, command: containerCommand(temporary) },
        ...seen.volumes.map((name) => left('volume', name, reason)),
    ];
}
/** Removes the containers into which something of a folder is mounted, and no other. */
function containerCommand(temporary) {
    const format = "'{{.Id}}{{range .Mounts}} {{.Source}}{{end}}'";
    return `docker ps --all --quiet --no-trunc | xargs -r docker inspect --format ${format} | grep -F ' ${temporary}${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}' | cut -d' ' -f1 | xargs -r docker rm --force --volumes`;
}
function volumeCommand(names) {
    return `docker volume rm ${names.join(' ')}`;
}
function imageCommand({ seen }) {
    const filters = seen.containers.map((id) => ` --filter container=${id}`).join('');
    const now = `"$(docker info --format '{{.SystemTime}}')"`;
    return `docker events --since 0 --until ${now} --filter event=commit${filters} --format '{{index .Actor.Attributes "imageID"}}' | xargs -r docker image rm`;
}


/***/ })

};
