export const id = 61;
export const ids = [61];
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
        /parse error|unknown instruction|failed to parse|invalid reference format|target stage .* could not be found|failed to reach build target|requires (?:at least|exactly) |not found|no such file|(?:COPY|ADD) failed|failed to compute cache key|base name .* should not be blank|manifest unknown/i,
    ],
    ['config', /unknown (?:shorthand )?flag|invalid argument|requires a value|conflicting options/i],
];
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
// EXTERNAL MODULE: ./.build/docker/intermediate-containers.js
var intermediate_containers = __webpack_require__(58091);
// EXTERNAL MODULE: ./.build/image/leftover.js
var leftover = __webpack_require__(79825);
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
    });
    run.onEnd(end);
    const images = end.exitCode === 0 ? await (0,docker_image/* builtImages */.T)(docker, build.idFile, build.tags) : [];
    const ending = {
        exitCode: end.exitCode,
        interrupted: run.interrupt.at() !== undefined,
        timedOut: end.timedOut,
        timeoutMinutes: run.timeoutMinutes,
        imageCount: images.length,
    };
    const outcome = decideDockerOutcome(ending, output);
    return {
        outcome,
        images,
        stretches: output.stretches('dockerfile'),
        warnings: [],
        annotations: outcome.status === 'failed' ? complaints(task, output, outcome.failure) : [],
        sweep: async () => (0,leftover/* listLeftovers */.h)('containers', 'docker ps --all', (0,intermediate_containers/* sweepContainers */.V)(docker, environment, mark)),
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





function createBakeFolder(host) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_core_job_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .O)(host), `b-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`);
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 't');
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(temporary, { recursive: true, mode: 0o700 });
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The runner's temporary folder ${host.temporary} cannot be written (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) ?? (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}). ` +
            'Free or mount it writable; RUNNER_TEMP names it.');
    }
    return bakeFolderAt(path);
}
function bakeFolderAt(path) {
    return {
        path,
        journal: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'journal.json'),
        stdout: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'out.log'),
        stderr: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'err.log'),
        debugLog: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'debug.log'),
        berks: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'berks'),
        temporary: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 't'),
    };
}
function removeBakeFolder(folder) {
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

/***/ 62635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ sweepProcesses)
/* harmony export */ });
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95713);

/** What a local provisioner started outlives its builder; the mark in its environment says that it is ours. */
async function sweepProcesses(mark) {
    const marked = (0,_core_process_js__WEBPACK_IMPORTED_MODULE_0__/* .processesMarked */ .w4)(_core_process_js__WEBPACK_IMPORTED_MODULE_0__/* .MARK */ .M$, mark);
    if (marked.length === 0)
        return [];
    for (const pid of marked)
        (0,_core_process_js__WEBPACK_IMPORTED_MODULE_0__/* .sendSignal */ .vG)(pid, 'SIGTERM');
    await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_0__/* .waitUntil */ .a0)(async () => (0,_core_process_js__WEBPACK_IMPORTED_MODULE_0__/* .processesMarked */ .w4)(_core_process_js__WEBPACK_IMPORTED_MODULE_0__/* .MARK */ .M$, mark).length === 0, Date.now() + 2000);
    for (const pid of (0,_core_process_js__WEBPACK_IMPORTED_MODULE_0__/* .processesMarked */ .w4)(_core_process_js__WEBPACK_IMPORTED_MODULE_0__/* .MARK */ .M$, mark))
        (0,_core_process_js__WEBPACK_IMPORTED_MODULE_0__/* .sendSignal */ .vG)(pid, 'SIGKILL');
    return marked.map((pid) => ({
        kind: 'process',
        id: String(pid),
        region: null,
        state: 'removed',
        reason: 'it was started by this bake and went on after it',
        command: null,
    }));
}


/***/ }),

/***/ 11810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $_: () => (/* binding */ renderLeftovers),
/* harmony export */   Br: () => (/* binding */ renderSummary),
/* harmony export */   zF: () => (/* binding */ renderUntrusted)
/* harmony export */ });
/* harmony import */ var _core_summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36268);

const SIGNS = { baked: '🟢', reused: '🔵', blocked: '⚪', failed: '🔴', cancelled: '🟠' };
const BUILDERS = { buildx: 'buildx', buildkit: 'BuildKit', classic: 'classic builder' };
const BAR = 24;
/** The bake at a glance: what, which image, how long each part took, what is left behind. */
function renderSummary(record, stretches, ms) {
    const parts = [
        `### ${SIGNS[record.status]} ${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(record.leg)}: ${record.status} in ${duration(ms)}`,
        renderImages(record),
        renderFailure(record),
        renderLeftovers(record),
        renderTimeline(stretches),
        renderContext(record),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
/** What the post step found, below the bake's own summary. */
function renderLeftovers(record) {
    if (record.leftovers.length === 0)
        return '';
    const rows = record.leftovers.map(({ kind, id, region, state, reason, command }) => [
        state === 'left' ? '**left**' : state,
        (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(kind),
        (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(id) + (region === null ? '' : ` ${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(region)}`),
        (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(reason),
        command === null ? '' : (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(command),
    ]);
    return `**Left behind and cleaned up**\n\n${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['', 'what', 'id', 'why', 'remove it with'], rows)}`;
}
/** Nobody should overlook that a stranger's change was baked with all rights. */
function renderUntrusted(reason) {
    return `### 🔴 UNTRUSTED CHANGE BAKED WITH ALL RIGHTS OF THIS RUN\n\n${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(reason)}; \`allow-untrusted\` is true.\n\n`;
}
function renderImages(record) {
    if (record.images.length === 0)
        return '';
    const rows = record.images.map(({ build, region, id, tags, files }) => [
        (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(build),
        (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(region),
        (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(id),
        [...tags, ...files.map(({ path }) => path)].map(_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS).join(' '),
    ]);
    const hasMore = rows.some((row) => row[3] !== '');
    const columns = ['build', 'region', 'image', 'tags and files'];
    if (hasMore)
        return (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(columns, rows);
    return (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(columns.slice(0, 3), rows.map((row) => row.slice(0, 3)));
}
function renderFailure({ failure }) {
    if (failure === null)
        return '';
    return `**${failure.class}**: ${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(failure.message)}`;
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
        return [(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(build), what, `\`${bar}\``, duration(endMs - startMs)];
    });
    return (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['build', 'stage', 'when', 'time'], rows);
}
function renderContext(record) {
    const { git, tools, variables, parent } = record;
    const facts = [
        `${record.builder === 'packer' ? 'Template' : 'Dockerfile'} ${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(git.template)}`,
        git.commit === '' ? '' : `commit ${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(git.commit.slice(0, 12))}`,
        tools.packer === null ? '' : `Packer ${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(tools.packer)}`,
        tools.docker === undefined ? '' : `docker ${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(tools.docker.client)} (${BUILDERS[tools.docker.kind]})`,
        parent === null ? '' : `parent ${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(parent.id)}`,
        variables.length === 0 ? '' : `variables ${variables.map(_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS).join(', ')}`,
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
/* harmony import */ var _kitchen_berkshelf_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95566);
/* harmony import */ var _kitchen_program_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30386);
/* harmony import */ var _kitchen_repository_traces_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39036);
/* harmony import */ var _packer_environment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29216);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(27897);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(17833);
/* harmony import */ var _workspace_path_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(19083);











/** Beside the record. */
const BERKS_LOG = 'berks.log';
/** Vendors the cookbooks that a Berksfile names. The journal is written before anything is started. */
async function vendor(host, inputs, prepared, interrupt, first) {
    const { builder, folder, legFolder, mark } = prepared;
    const wish = { berks: inputs.berks, frozen: inputs['berks-frozen'], folder: builder.workingDirectory };
    const goOn = { outcome: null, annotations: [], isLeft: false };
    if ((0,_kitchen_berkshelf_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonToSkip */ .bk)(wish) !== undefined)
        return { ...goOn, journal: first };
    let journal = {
        ...first,
        ...withVendoring(first, { status: 'running', start: now() }, { status: 'pending', start: null }),
    };
    const note = (changes) => {
        journal = { ...journal, ...changes };
        (0,_journal_js__WEBPACK_IMPORTED_MODULE_8__/* .noteJournal */ .k5)(host, folder, journal);
    };
    (0,_journal_js__WEBPACK_IMPORTED_MODULE_8__/* .writeJournal */ .fY)(folder, journal);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder.berks, { recursive: true, mode: 0o700 });
    let result;
    try {
        result = await host.group('Berkshelf', () => (0,_kitchen_berkshelf_js__WEBPACK_IMPORTED_MODULE_4__/* .vendorCookbooks */ .L2)(host, {
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
    const found = (0,_kitchen_repository_traces_js__WEBPACK_IMPORTED_MODULE_6__/* .removeTraces */ .d3)(traces, { workspace: host.workspace, folder: folder.berks });
    const tidied = { ...journal, traces: null };
    (0,_journal_js__WEBPACK_IMPORTED_MODULE_8__/* .noteJournal */ .k5)(host, folder, tidied);
    return { journal: tidied, found };
}
/** A Berksfile is the repository's own code: it gets what Packer gets, and what Ruby needs to find itself at home. */
function berksEnvironment(host, inputs, { settled, folder }, mark) {
    const { task } = settled;
    const pass = [...inputs['pass-env'], ..._kitchen_program_js__WEBPACK_IMPORTED_MODULE_5__/* .RUBY */ .Xr, ..._kitchen_berkshelf_js__WEBPACK_IMPORTED_MODULE_4__/* .BERKSHELF_VARIABLES */ .dp];
    const own = (0,_core_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .childEnvironment */ .Qc)(host.environment, pass, { ...(0,_core_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .temporaryFolderOf */ .Lj)(folder.temporary), [_core_process_js__WEBPACK_IMPORTED_MODULE_3__/* .MARK */ .M$]: mark });
    return task.builder === 'packer' && task.varsInEnvironment
        ? (0,_packer_environment_js__WEBPACK_IMPORTED_MODULE_7__/* .withVariables */ .s)(own, [...task.vars, ...task.secretVars])
        : own;
}
function withVendoring(journal, own, ofBuilder) {
    const { record } = journal;
    const stages = (0,_record_js__WEBPACK_IMPORTED_MODULE_9__/* .withStage */ .Lf)((0,_record_js__WEBPACK_IMPORTED_MODULE_9__/* .withStage */ .Lf)(record.stages, _record_js__WEBPACK_IMPORTED_MODULE_9__/* .VENDORING */ .vh, own), (0,_record_js__WEBPACK_IMPORTED_MODULE_9__/* .builderStage */ .Mg)(record.builder), ofBuilder);
    return { record: { ...record, stages: [...stages] } };
}
function tellCookbooks(host, { cookbooks, lockChanges }) {
    host.info(`Vendored ${cookbooks.length === 0 ? 'no cookbooks' : cookbooks.join(', ')}.`);
    const message = (0,_kitchen_berkshelf_js__WEBPACK_IMPORTED_MODULE_4__/* .lockWarning */ .GN)(lockChanges);
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
    const file = (0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_10__/* .workspacePath */ .X)(host, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(builder.workingDirectory, 'Berksfile'));
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

/***/ 97106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ utcOf)
/* harmony export */ });
/**
 * A time as a provider tells it, as a record holds it: UTC, in milliseconds. docker tells nanoseconds and an offset.
 * `null`: it is no time.
 */
function utcOf(text) {
    const time = Date.parse(text.replace(/(\.\d{3})\d+/, '$1'));
    return Number.isFinite(time) ? new Date(time).toISOString() : null;
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

/***/ 58091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ markHost),
/* harmony export */   V: () => (/* binding */ sweepContainers)
/* harmony export */ });
/* harmony import */ var _core_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43497);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);


/**
 * The host name by which containers of one build are known. The classic builder gives a label only to the image, by a
 * last step, but host names to every container on the way; they are no part of its cache's keys.
 */
function markHost(mark) {
    return `${mark}.bakehouse.invalid`;
}
/**
 * Removes the containers of a build by the classic builder that are still there. The daemon does so itself as soon as
 * the client is gone, unless it was stopped in between. BuildKit has none.
 */
async function sweepContainers(docker, environment, mark) {
    const found = [];
    for (const id of await containersOf(environment, mark)) {
        await docker.removeContainer(id);
        const reason = "this build's own host name was given to it";
        found.push({ kind: 'container', id, region: null, state: 'removed', reason, command: null });
    }
    return found;
}
async function containersOf(environment, mark) {
    const listed = await (0,_core_command_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommand */ .d)('docker', ['ps', '--all', '--quiet', '--no-trunc'], { environment });
    if (listed.exitCode !== 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd('docker ps', listed.exitCode, listed.stderr);
    const ids = listed.stdout.split('\n').filter((id) => id !== '');
    if (ids.length === 0)
        return [];
    // One that went away in between makes the exit code 1; the others are told all the same.
    const format = '{{.Id}} {{json .HostConfig.ExtraHosts}}';
    const { stdout } = await (0,_core_command_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommand */ .d)('docker', ['container', 'inspect', '--format', format, '--', ...ids], {
        environment,
    });
    return stdout.split('\n').flatMap((line) => {
        const [id = '', ...hosts] = line.split(' ');
        return hosts.join(' ').includes(`"${markHost(mark)}:`) ? [id] : [];
    });
}


/***/ }),

/***/ 43036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ outcomeOfEnding)
/* harmony export */ });
/** What is clear from the ending alone; `undefined` for a failure of the builder's own. */
function outcomeOfEnding(ending) {
    if (ending.exitCode === 0 && ending.imageCount > 0)
        return { status: 'baked', failure: null };
    if (ending.timedOut) {
        const message = `The timeout of ${ending.timeoutMinutes} minutes was reached, and the build was stopped.`;
        return { status: 'failed', failure: { class: 'cancelled', message } };
    }
    if (ending.interrupted) {
        return { status: 'cancelled', failure: { class: 'cancelled', message: 'The run was cancelled.' } };
    }
    return undefined;
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
 * artifact_import.go (`sha256:…`, or `repository:tag` after a tag), file-like builders only name files.
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
            for (const [, region = '', id = ''] of artifact.id.matchAll(/([a-z]{2}(?:-[a-z]+)+-\d):(ami-[0-9a-f]+)/g)) {
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
        else if (artifact.id !== '' && provider !== 'docker') {
            found.set(artifact.id, { ...base, region: 'local', id: artifact.id, files: [] });
        }
    }
    const images = [...found.values()];
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


/***/ }),

/***/ 29216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ packerEnvironment),
/* harmony export */   s: () => (/* binding */ withVariables)
/* harmony export */ });
/* harmony import */ var _core_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2513);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95713);



/**
 * The environment of Packer in a bake. A PACKER_LOG from outside would put the debug log, secrets and all, into the job's
 * log: the input `debug-log` is the way to have one. Undeclared `PKR_VAR_*` never reach it: they are
 * in no family that is let through.
 */
function packerEnvironment(environment, pass, folders, mark) {
    const { PACKER_LOG: _, PACKER_LOG_PATH: __, ...rest } = environment;
    return (0,_core_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .childEnvironment */ .Qc)(rest, pass, {
        PACKER_TMP_DIR: folders.temporary,
        ...(0,_core_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .temporaryFolderOf */ .Lj)(folders.temporary),
        [_core_process_js__WEBPACK_IMPORTED_MODULE_2__/* .MARK */ .M$]: mark,
        ...(folders.debugLog === undefined ? {} : { PACKER_LOG: '1', PACKER_LOG_PATH: folders.debugLog }),
    });
}
/** What makes a program run other code, or is the runner's or Packer's own. */
const RESERVED = /^(?:PATH|HOME|SHELL|IFS|ENV|BASH_ENV|PS4|NODE_OPTIONS|PYTHON\w*|PERL\w*|RUBY\w*|LD_\w+|DYLD_\w+|GIT_\w+|GITHUB_\w+|ACTIONS_\w+|INPUT_\w*|STATE_\w*|RUNNER_\w+|PACKER_\w+|PKR_\w+|BAKEHOUSE_\w+|DOCKER_\w+|TMPDIR|TMP|TEMP)$/i;
/**
 * The environment with variables of a build request in it, as packerd gave them to every stage. Throws a UserError for a
 * name by which a request could run code of its own choice, or pass for the runner.
 */
function withVariables(environment, variables) {
    const bad = variables.find(([name]) => RESERVED.test(name));
    if (bad !== undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The build request sets ${bad[0]}, which would reach the environment of the build, where that name has a meaning of its own. Give the variable of the template another name.`);
    }
    return { ...environment, ...Object.fromEntries(variables) };
}


/***/ }),

/***/ 62265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sweep)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _image_leftover_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79825);
/* harmony import */ var _artifact_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69529);



/**
 * Removes what a bake that did not end well left behind, and lists what may be its but is not proven to be.
 * Packer itself must have ended.
 */
async function sweep(request) {
    const { providers } = request;
    const found = await Promise.all([
        providers.docker ? (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .listLeftovers */ .h)('containers', 'docker ps --all', sweepDocker(request)) : [],
        providers.aws ? sweepAws(request) : [],
    ]);
    return found.flat();
}
/** A container is ours when something under this bake's own random folder is mounted into it. */
async function sweepDocker(request) {
    const { temporary, observer, docker } = request;
    const hinted = new Set([...observer.ledger.builds.values()].flatMap(({ containers }) => [...containers]));
    const found = [];
    for (const container of await docker.containers()) {
        const base = { kind: 'container', id: container.id, region: null };
        const command = `docker rm --force --volumes ${container.id}`;
        if (container.mounts.some((mount) => mount.startsWith(`${temporary}${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`))) {
            if (request.keepOnFailure) {
                found.push({ ...base, state: 'left', reason: 'kept as keep-on-failure asks', command });
                continue;
            }
            await docker.removeContainer(container.id);
            found.push({ ...base, state: 'removed', reason: "this bake's own folder was mounted into it", command: null });
        }
        else if (hinted.has(container.id)) {
            const reason = "the log names it, but nothing proves it to be this bake's";
            found.push({ ...base, state: 'left', reason, command });
        }
    }
    found.push(...(await listUnreportedImages(request)));
    return found;
}
/** An image that a build committed, but that Packer then did not report: nobody else will ever name it. */
async function listUnreportedImages({ observer, docker, startedAt }) {
    const reported = new Set((0,_artifact_id_js__WEBPACK_IMPORTED_MODULE_2__/* .findImages */ .M)(observer.artifacts, (build) => build).map(({ id }) => id));
    const found = [];
    for (const { images } of observer.ledger.builds.values()) {
        for (const id of images) {
            if (!id.startsWith('sha256:') || reported.has(id))
                continue;
            const image = await docker.inspectImage(id);
            if (image === undefined || image.tags.length > 0 || Date.parse(image.created) < startedAt)
                continue;
            const reason = 'an untagged image that the log names, but that Packer did not report as made';
            found.push({ kind: 'image', id, region: null, state: 'left', reason, command: `docker image rm ${id}` });
        }
    }
    return found;
}
async function sweepAws(request) {
    const { observer } = request;
    const ledgers = [...observer.ledger.builds.values()];
    const all = (pick) => [
        ...new Set(ledgers.flatMap((ledger) => [...pick(ledger)])),
    ];
    const sweepRequest = {
        keyPairs: all(({ keyPairs }) => keyPairs),
        securityGroups: all(({ securityGroups }) => securityGroups),
        imageNames: all(({ amiNames }) => amiNames),
        keptImages: new Set((0,_artifact_id_js__WEBPACK_IMPORTED_MODULE_2__/* .findImages */ .M)(observer.artifacts, (build) => build).map(({ id }) => id)),
        hintedInstances: all(({ instances }) => instances),
        startedAt: request.startedAt,
        deadline: request.deadline,
        dryRun: request.keepOnFailure,
    };
    const nothing = [sweepRequest.keyPairs, sweepRequest.imageNames, sweepRequest.hintedInstances].every((names) => names.length === 0);
    if (nothing)
        return [];
    const regions = [...new Set([...request.regions, ...all((ledger) => ledger.regions)])].sort();
    const [{ connectEc2 }, { sweepEc2 }] = await Promise.all([
        __webpack_require__.e(/* import() */ 5816).then(__webpack_require__.bind(__webpack_require__, 3435)),
        __webpack_require__.e(/* import() */ 9557).then(__webpack_require__.bind(__webpack_require__, 59557)),
    ]);
    const found = await Promise.all(regions.map(async (region) => (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .listLeftovers */ .h)(`key pair ${sweepRequest.keyPairs.join(', ')} and what uses it in ${region}`, describeCommand(sweepRequest, region), connectEc2(region).then((ec2) => sweepEc2(ec2, sweepRequest)))));
    return found.flat();
}
function describeCommand(request, region) {
    return `aws ec2 describe-instances --region ${region} --filters Name=key-name,Values=${request.keyPairs.join(',')}`;
}


/***/ }),

/***/ 38234:
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
;// CONCATENATED MODULE: ./.build/packer/ledger.js
const PREFIX = /^(?:==>|\s{3}) (.+?)(?: \([\w.-]+\))?: (.*)$/;
/**
 * From the first of these on, a build's lines may be a guest's, or a local script's. A guest can only speak once its
 * instance runs, and Packer has told all that is trusted before it launches one.
 */
const GUEST_MAY_SPEAK = /^(?:Launching a |Requesting |Instance ID: |Using \S+ communicator|Waiting for (?:SSH|WinRM)|Connected to|Provisioning with|Running local shell|Uploading |Pausing |Executing |Restarting |Running )/;
class Ledger {
    #builds = new Map();
    #warnings = [];
    read(line) {
        const match = PREFIX.exec(line.first);
        if (match === null)
            return;
        const [, build = '', text = ''] = match;
        const open = this.#builds.get(build) ?? newBuild();
        this.#builds.set(build, open);
        if (GUEST_MAY_SPEAK.test(text))
            open.guestMaySpeak = true;
        if (!open.guestMaySpeak)
            readTrusted(open, text);
        readHint(open, text);
        if (/may still be around|[Pp]lease (?:delete|remove|terminate)[^.]*manually/.test(text) &&
            this.#warnings.length < 20) {
            this.#warnings.push(`${build}: ${text}`);
        }
    }
    get builds() {
        return this.#builds;
    }
    /** Packer's own words that something was not removed; a build that says so can still end well. */
    get warnings() {
        return this.#warnings;
    }
}
function readTrusted(open, text) {
    const keyPair = /^Creating temporary keypair: (packer_[\w-]+)$/.exec(text)?.[1];
    if (keyPair !== undefined)
        open.keyPairs.add(keyPair);
    const group = /^Creating temporary security group for this instance: (packer_[\w-]+)$/.exec(text)?.[1];
    if (group !== undefined)
        open.securityGroups.add(group);
    const name = /^Prevalidating AMI Name: (\S.*)$/.exec(text)?.[1];
    if (name !== undefined)
        open.amiNames.add(name);
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
    add(open.regions, /^Copying to: ([a-z]{2}(?:-[a-z]+)+-\d)$/.exec(text)?.[1]);
}
function newBuild() {
    return {
        keyPairs: new Set(),
        securityGroups: new Set(),
        amiNames: new Set(),
        instances: new Set(),
        containers: new Set(),
        images: new Set(),
        regions: new Set(),
        guestMaySpeak: false,
    };
}

;// CONCATENATED MODULE: ./.build/packer/machine-output.js
/** Words of the lines that the ledger, the timeline and the result look at; everything else is only shown. */
const TELLING = /Prevalidating AMI|Creating temporary|Instance ID: |AMI: ami-|Snapshot ID: |Copying to: |Image ID: |Container ID: |communicator|Waiting for (?:SSH|WinRM)|Connected to|Provisioning with|Running local shell|Running post-processor|Uploading |Stopping the source|Committing the container|Build '|may still be around|manually|interrupt|terminated|Builds finished|Pausing |Executing |Restarting |Launching a |Requesting |Creating a temporary directory|Creating file|No builds|no artifacts/;
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
                const text = decode(raw);
                shown.push(text);
                const isError = batch.charCodeAt(kindStart) === 101;
                if (isError && this.#started)
                    this.#errorLines.push(text);
                if (!this.#started || (telling && TELLING.test(raw))) {
                    const kind = isError ? 'error' : batch.startsWith('say', kindStart) ? 'say' : 'message';
                    const line = { kind, text, first: decode(firstSegment(raw)) };
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
        const artifact = /^\d+,(.+?),artifact,(\d+),(builder-id|id|string|file|files-count|nil|end)(?:,(.*))?$/.exec(line);
        if (artifact !== null) {
            this.#artifact(artifact[1] ?? '', artifact[2] ?? '', artifact[3] ?? '', artifact[4] ?? '');
            return undefined;
        }
        const error = /^\d+,(.+?),error,(.*)$/.exec(line);
        if (error !== null) {
            this.#events.onError(error[1] ?? '', decode(error[2] ?? ''));
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
            pending.builderId = decode(value);
        else if (field === 'id')
            pending.id = decode(value);
        else if (field === 'string')
            pending.text = decode(value);
        else if (field === 'file')
            pending.files.push(decode(value.slice(value.indexOf(',') + 1)));
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
/** Lossy by nature: Packer escapes neither the backslash nor its own comma mark. For people, not for ids. */
function decode(text) {
    let plain = text;
    if (plain.includes('%!('))
        plain = plain.replaceAll('%!(PACKER_COMMA)', ',');
    if (plain.includes('\\'))
        plain = plain.replaceAll('\\r\\n', '\n').replaceAll('\\n', '\n').replaceAll('\\r', '\r');
    return plain;
}
function firstSegment(text) {
    // Packer's own closing lines begin with escaped line ends.
    const start = /^(?:\\[nr]|[\r\n])*/.exec(text)?.[0].length ?? 0;
    const end = text.slice(start).search(/\\[nr]|[\r\n]/);
    return end === -1 ? text.slice(start) : text.slice(start, start + end);
}

;// CONCATENATED MODULE: ./.build/packer/timeline.js
const timeline_PREFIX = /^(?:==>|\s{3}) (.+?): (.*)$/;
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
    ledger = new Ledger();
    timeline;
    artifacts = [];
    /** Per failed build, Packer's own closing words. */
    buildErrors = [];
    reader;
    #errorLines = [];
    #firstErrors = '';
    #provisionerStarts = [];
    constructor(now = Date.now) {
        this.timeline = new Timeline(now);
        this.reader = new MachineReader({
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
        const provisioner = /^(?:==>|\s{3}) (.+?): ((?:Provisioning with|Running local shell script|Uploading) .*)$/.exec(line.first);
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

/***/ 68546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ trimLeft),
/* harmony export */   Pd: () => (/* binding */ trimSpace),
/* harmony export */   ts: () => (/* binding */ cleanPath),
/* harmony export */   xC: () => (/* binding */ isSpace)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

// What Docker is written in decides where its words and paths begin and end, so both are told here as Go tells them.
/** White space as Go's `unicode.IsSpace` knows it; JavaScript's `\s` has U+FEFF besides, and lacks U+0085. */
const SPACES = new Set('\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000');
function isSpace(char) {
    return SPACES.has(char);
}
/** Go's `strings.TrimSpace`. */
function trimSpace(text) {
    let end = text.length;
    while (end > 0 && isSpace(text.charAt(end - 1)))
        end -= 1;
    return trimLeft(text.slice(0, end));
}
function trimLeft(text) {
    let start = 0;
    while (start < text.length && isSpace(text.charAt(start)))
        start += 1;
    return text.slice(start);
}
/** Go's `path.Clean`: the shortest way to write a path; `.` for an empty one. */
function cleanPath(path) {
    const normal = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(path);
    return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal;
}


/***/ }),

/***/ 43148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readHeredoc),
/* harmony export */   t: () => (/* binding */ heredocsOf)
/* harmony export */ });
/* harmony import */ var _go_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68546);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10277);


/** The here-documents that a line announces, in the order of their texts. */
function heredocsOf(line, number) {
    if (!line.includes('<<'))
        return [];
    let words;
    try {
        words = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .splitWords */ .yM)(line, { escape: '\\', line: number, lookup: () => undefined, isRaw: true });
    }
    catch {
        // Docker takes a line whose quotes do not match as one without here-documents.
        return [];
    }
    return words.flatMap((word) => readHeredoc(word, number) ?? []);
}
function readHeredoc(word, line) {
    const [start = '', dash] = /^\d*<<(-?)/.exec(word) ?? [];
    const rest = (0,_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .trimLeft */ .Mr)(word.slice(start.length));
    if (start === '' || rest === '' || rest.includes('<'))
        return undefined;
    const names = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .splitWords */ .yM)(rest, { escape: '\\', line, lookup: () => undefined, isKept: true });
    const [name] = names;
    return name === undefined || names.length > 1 ? undefined : { name, isIndented: dash === '-' };
}


/***/ }),

/***/ 78268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KK: () => (/* binding */ readInstructions),
/* harmony export */   YN: () => (/* binding */ splitBlanks),
/* harmony export */   cA: () => (/* binding */ readDirective),
/* harmony export */   ix: () => (/* binding */ triggerOf),
/* harmony export */   yh: () => (/* binding */ listWords)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28619);
/* harmony import */ var _go_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68546);
/* harmony import */ var _heredoc_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43148);
/* harmony import */ var _source_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11759);




/** Splits a Dockerfile into its instructions, after BuildKit v0.25, frontend/dockerfile/parser/parser.go. */
function readInstructions(lines) {
    const escape = readEscape(lines);
    const list = [];
    let at = 0;
    while (at < lines.length) {
        const line = at + 1;
        const first = (0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .trimLeft */ .Mr)(trimReturns(lines[at] ?? ''));
        at += 1;
        let part = continuation(isComment(first) ? '' : first, escape);
        if (part.isLast && part.text === '')
            continue;
        const parts = [part.text];
        while (!part.isLast && at < lines.length) {
            const next = trimReturns(lines[at] ?? '');
            at += 1;
            // Comments and empty lines within an instruction are passed over.
            if (isComment(next) || (0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .trimLeft */ .Mr)(next) === '')
                continue;
            part = continuation(next, escape);
            parts.push(part.text);
        }
        const text = parts.join('');
        const instruction = instructionOf(text, escape, line);
        list.push(instruction);
        for (const heredoc of mayHoldHeredocs(instruction, escape) ? (0,_heredoc_js__WEBPACK_IMPORTED_MODULE_2__/* .heredocsOf */ .t)(text, line) : []) {
            const end = findEnd(lines, at, heredoc);
            if (end === -1)
                throw (0,_source_text_js__WEBPACK_IMPORTED_MODULE_3__/* .failure */ .V)(`The here-document ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(heredoc.name)} has no last line ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(heredoc.name)}.`, line);
            at = end + 1;
        }
    }
    return { escape, list };
}
/** The instruction that an `ONBUILD` holds. */
function triggerOf({ rest, line }, escape) {
    return instructionOf(rest, escape, line);
}
/** The words of `COPY` and its like, of either form; quotes are kept, for they are removed with the substitution. */
function listWords({ name, rest, line }) {
    return readJsonList(rest, name, line) ?? (rest === '' ? [] : splitBlanks(rest));
}
function splitBlanks(text) {
    return text.split(/[\t\v\f\r ]+/);
}
/** `["a", "b"]`; undefined where it is something else, which docker takes as plain words. */
function readJsonList(text, name, line) {
    if (!text.startsWith('['))
        return undefined;
    let list;
    try {
        list = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (!Array.isArray(list))
        return undefined;
    return list.map((item) => {
        if (typeof item === 'string')
            return item;
        throw (0,_source_text_js__WEBPACK_IMPORTED_MODULE_3__/* .failure */ .V)(`${name.toUpperCase()} with a JSON list takes strings only, but got ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(JSON.stringify(item))}.`, line);
    });
}
function instructionOf(text, escape, line) {
    const [, word = '', behind = ''] = /^([^\t\v\f\r ]*)[\t\v\f\r ]*([^]*)$/.exec((0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .trimSpace */ .Pd)(text)) ?? [];
    const { flags, rest } = splitFlags(behind, escape);
    return { name: word.toLowerCase(), flags, rest: (0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .trimSpace */ .Pd)(rest), line };
}
function splitFlags(text, escape) {
    const flags = [];
    let at = 0;
    for (;;) {
        while ((0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isSpace */ .xC)(text.charAt(at)))
            at += 1;
        if (!text.startsWith('--', at))
            return { flags, rest: text.slice(at) };
        let word = '';
        let quote = '';
        while (at < text.length && (quote !== '' || !(0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isSpace */ .xC)(text.charAt(at)))) {
            let char = text.charAt(at);
            at += 1;
            if (quote === '' && (char === '"' || char === "'"))
                quote = char;
            else if (char === quote)
                quote = '';
            else {
                if (char === escape) {
                    char = text.charAt(at);
                    at += 1;
                }
                word += char;
            }
        }
        if (word === '--')
            return { flags, rest: text.slice(at) };
        flags.push(word);
    }
}
function mayHoldHeredocs(instruction, escape) {
    if (instruction.name === 'onbuild')
        return mayHoldHeredocs(triggerOf(instruction, escape), escape);
    const { name, rest, line } = instruction;
    return /^(?:add|copy|run)$/.test(name) && readJsonList(rest, name, line) === undefined;
}
function findEnd(lines, start, { name, isIndented }) {
    for (let at = start; at < lines.length; at += 1) {
        const line = trimReturns(lines[at] ?? '');
        if ((isIndented ? line.replace(/^\t+/, '') : line) === name)
            return at;
    }
    return -1;
}
/** A line goes on where it ends with the escape character, unless that one is doubled. */
function continuation(line, escape) {
    let end = line.length;
    while (line.charAt(end - 1) === ' ' || line.charAt(end - 1) === '\t')
        end -= 1;
    const goesOn = line.charAt(end - 1) === escape && line.charAt(end - 2) !== escape;
    return goesOn ? { text: line.slice(0, end - 1), isLast: false } : { text: line, isLast: true };
}
function isComment(line) {
    return (0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .trimLeft */ .Mr)(line).startsWith('#');
}
function trimReturns(line) {
    let end = line.length;
    while (line.charAt(end - 1) === '\r')
        end -= 1;
    return line.slice(0, end);
}
/** The directives stand before all else, one a line: a blank line, a comment or an unknown name ends them. */
function readEscape(lines) {
    const seen = new Map();
    for (const [index, line] of lines.entries()) {
        const directive = readDirective((0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .trimLeft */ .Mr)(trimReturns(line)), '#');
        if (directive === undefined)
            break;
        const { name, value } = directive;
        if (seen.has(name))
            throw (0,_source_text_js__WEBPACK_IMPORTED_MODULE_3__/* .failure */ .V)(`The directive "# ${name}=" stands here a second time.`, index + 1);
        if (name === 'escape' && value !== '\\' && value !== '`') {
            throw (0,_source_text_js__WEBPACK_IMPORTED_MODULE_3__/* .failure */ .V)(`The directive "# escape=" must be \\ or \`, but was ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(value)}.`, index + 1);
        }
        seen.set(name, value);
    }
    return seen.get('escape') ?? '\\';
}
/** A directive such as `# syntax=docker/dockerfile:1`. */
function readDirective(line, comment) {
    if (!line.startsWith(comment))
        return undefined;
    const [start, word = ''] = /^\s*([a-zA-Z][a-zA-Z0-9]*)\s*=/.exec(line.slice(comment.length)) ?? [];
    const name = word.toLowerCase();
    if (start === undefined || !['syntax', 'escape', 'check'].includes(name))
        return undefined;
    const value = line.slice(comment.length + start.length).trim();
    return value === '' ? undefined : { name, value };
}


/***/ }),

/***/ 11759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ sourceLines),
/* harmony export */   V: () => (/* binding */ failure)
/* harmony export */ });
/* harmony import */ var _syntax_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97721);

/** Characters; far beyond any Dockerfile, and it bounds the memory and the time that a hostile one can take. */
const MAX_LENGTH = 4 * 1024 * 1024;
/** The lines of a text, without their `\n`; an empty last line is none. A byte order mark is skipped. */
function sourceLines(text, what) {
    if (text.length > MAX_LENGTH)
        throw failure(`The ${what} is longer than ${MAX_LENGTH} characters.`, 1);
    const nul = text.indexOf('\0');
    if (nul !== -1) {
        const line = text.slice(0, nul).split('\n').length;
        throw failure(`The ${what} holds a NUL byte. Save it as UTF-8 text.`, line);
    }
    const lines = text.replace(/^\uFEFF/, '').split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    return lines;
}
/** A mistake in the line with this number, from 1. */
function failure(message, line) {
    return new _syntax_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TemplateSyntaxError */ .C(message, { line, column: 1 });
}


/***/ }),

/***/ 10277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   Vo: () => (/* binding */ expandWord),
/* harmony export */   yM: () => (/* binding */ splitWords)
/* harmony export */ });
/* harmony import */ var _go_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68546);
/* harmony import */ var _source_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11759);


const UNKNOWN = Symbol('unknown');
/** Deeper nesting than any Dockerfile's; it keeps the recursion off the end of the stack. */
const MAX_DEPTH = 200;
/** A word after substitution and the removal of quotes; undefined when it hangs on a value that nobody knows. */
function expandWord(word, options) {
    const reader = new WordReader(word, options, false);
    const text = reader.read('');
    return reader.isUnknown ? undefined : text;
}
/** The words that white space outside of quotes separates. */
function splitWords(line, options) {
    const reader = new WordReader(line, options, true);
    reader.read('');
    return reader.takeWords();
}
/** After BuildKit v0.25, frontend/dockerfile/shell/lex.go, with its oddities. */
class WordReader {
    isUnknown = false;
    #text;
    #options;
    #splits;
    #at = 0;
    #depth = 0;
    #words = [];
    #word = '';
    #isInWord = false;
    constructor(text, options, splits) {
        this.#text = text;
        this.#options = options;
        this.#splits = splits;
    }
    takeWords() {
        if (this.#word !== '')
            this.#words.push(this.#word);
        this.#word = '';
        return this.#words;
    }
    /** Reads up to the character that ends a nested word, and over it; to the end of the text for an empty one. */
    read(stop) {
        if (this.#depth === MAX_DEPTH)
            throw this.#failure(`nests "\${" deeper than ${MAX_DEPTH} levels`);
        this.#depth += 1;
        let result = '';
        while (this.#at < this.#text.length) {
            const char = this.#text.charAt(this.#at);
            if (char === stop) {
                this.#at += 1;
                this.#depth -= 1;
                return result;
            }
            const special = this.#special(char);
            if (special !== undefined) {
                result += special;
                if (char === '$')
                    this.#addAll(special);
                else
                    this.#addRaw(special);
            }
            else
                result += this.#plain(char);
        }
        if (stop !== '')
            throw this.#failure(`lacks the "${stop}" of a "\${"`);
        this.#depth -= 1;
        return result;
    }
    #special(char) {
        if (char === '$')
            return this.#dollar();
        if (char === '<')
            return this.#angle();
        if (char === "'")
            return this.#singleQuoted();
        if (char === '"')
            return this.#doubleQuoted();
        return undefined;
    }
    #plain(char) {
        this.#at += 1;
        if (char !== this.#options.escape) {
            this.#add(char);
            return char;
        }
        const kept = this.#options.isRaw === true ? char : '';
        const escaped = this.#text.charAt(this.#at);
        this.#at += 1;
        this.#addRaw(kept + escaped);
        return kept + escaped;
    }
    #singleQuoted() {
        const end = this.#text.indexOf("'", this.#at + 1);
        if (end === -1)
            throw this.#failure('opens a single quote that nothing closes');
        const quoted = this.#text.slice(this.#at, end + 1);
        this.#at = end + 1;
        return this.#options.isRaw === true ? quoted : quoted.slice(1, -1);
    }
    #doubleQuoted() {
        const { escape, isRaw } = this.#options;
        const quote = isRaw === true ? '"' : '';
        this.#at += 1;
        let result = quote;
        while (this.#at < this.#text.length) {
            const char = this.#text.charAt(this.#at);
            if (char === '$') {
                result += this.#dollar();
                continue;
            }
            this.#at += 1;
            if (char === '"')
                return result + quote;
            const next = this.#text.charAt(this.#at);
            if (char === escape && next === '')
                break;
            if (char === escape && (next === '"' || next === '$' || next === escape)) {
                result += isRaw === true ? char + next : next;
                this.#at += 1;
            }
            else
                result += isRaw === true && char === escape ? char + char : char;
        }
        throw this.#failure('opens a double quote that nothing closes');
    }
    /** `<<` swallows the blanks behind it, so that `<< EOF` is one word. */
    #angle() {
        this.#at += 1;
        if (this.#text.charAt(this.#at) !== '<')
            return '<';
        const start = this.#at + 1;
        this.#at = start;
        while (/^[\t\r ]$/.test(this.#text.charAt(this.#at)))
            this.#at += 1;
        return `<<${this.#text.slice(start, this.#at)}`;
    }
    #dollar() {
        const keeps = this.#options.isRaw === true || this.#options.isKept === true;
        this.#at += 1;
        if (this.#text.charAt(this.#at) !== '{') {
            const name = this.#name();
            if (name === '')
                return '$';
            return keeps ? `$${name}` : this.#use(this.#options.lookup(name));
        }
        this.#at += 1;
        if (/^(?:[{}:]|)$/.test(this.#text.charAt(this.#at)))
            throw this.#failure('holds a "${" without a name');
        const name = this.#name();
        const sign = this.#text.charAt(this.#at);
        this.#at += 1;
        if (sign === '}')
            return keeps ? `\${${name}}` : this.#use(this.#options.lookup(name));
        const modifier = sign === ':' ? this.#text.charAt(this.#at) : sign;
        if (sign === ':')
            this.#at += 1;
        if (!isModifier(sign, modifier))
            throw this.#failure(`uses ${JSON.stringify(sign)} in "\${${name}", which docker does not know`);
        const wasUnknown = this.isUnknown;
        this.isUnknown = false;
        const word = this.#nested();
        const isWordUnknown = this.isUnknown;
        this.isUnknown = wasUnknown;
        if (keeps)
            return `\${${name}${sign === ':' ? ':' : ''}${modifier}${word}}`;
        return this.#modified(modifier, sign === ':', this.#options.lookup(name), isWordUnknown ? UNKNOWN : word);
    }
    /** What is behind the modifier. Its words are not those of the line; yet it clears the word that was begun, as Docker's does. */
    #nested() {
        const [words, isInWord] = [this.#words, this.#isInWord];
        [this.#words, this.#word, this.#isInWord] = [[], '', false];
        const text = this.read('}');
        [this.#words, this.#word, this.#isInWord] = [words, '', isInWord];
        return text;
    }
    #modified(modifier, emptyIsUnset, value, word) {
        if (value === UNKNOWN)
            return this.#use(UNKNOWN);
        const isSet = value !== undefined && !(emptyIsUnset && value === '');
        if (modifier === '-')
            return this.#use(isSet ? value : word);
        if (modifier === '+')
            return this.#use(isSet ? word : '');
        // Docker refuses an unset one behind `?`. It may yet be given by whoever builds, so it counts as unknown here.
        if (modifier === '?')
            return this.#use(isSet ? value : UNKNOWN);
        // `#`, `%` and `/` cut and replace by patterns, which this reader leaves alone.
        return this.#use(value === undefined || value === '' ? '' : UNKNOWN);
    }
    #use(value) {
        if (value === UNKNOWN)
            this.isUnknown = true;
        return typeof value === 'string' ? value : '';
    }
    #name() {
        const pattern = /\p{Nd}+|[@*#?\-$!]|[\p{L}\p{Nd}_]+/uy;
        pattern.lastIndex = this.#at;
        const [found = ''] = pattern.exec(this.#text) ?? [];
        this.#at += found.length;
        return found;
    }
    #addAll(text) {
        if (this.#splits)
            for (const char of text)
                this.#add(char);
    }
    #add(char) {
        if (!this.#splits)
            return;
        if (!(0,_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isSpace */ .xC)(char))
            return this.#addRaw(char);
        if (this.#isInWord && this.#word !== '') {
            this.#words.push(this.#word);
            this.#word = '';
            this.#isInWord = false;
        }
    }
    #addRaw(text) {
        this.#word += text;
        this.#isInWord = true;
    }
    #failure(problem) {
        const cut = this.#text.length > 120 ? `${this.#text.slice(0, 120)}…` : this.#text;
        return (0,_source_text_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V)(`${JSON.stringify(cut)} ${problem}.`, this.#options.line);
    }
}
function isModifier(sign, modifier) {
    return sign === ':' ? /^[-+?]$/.test(modifier) : /^[-+?#%/]$/.test(sign);
}


/***/ }),

/***/ 97721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ TemplateSyntaxError),
/* harmony export */   s: () => (/* binding */ inFile)
/* harmony export */ });
/**
 * A template that cannot be read: what is wrong and where.
 * The message is a sentence without the place, so that a caller may put it into a log line or an annotation.
 */
class TemplateSyntaxError extends Error {
    line;
    column;
    /** The path of the file, once it is known whose text was read. */
    file;
    constructor(message, at, file) {
        super(message);
        this.name = 'TemplateSyntaxError';
        this.line = at.line;
        this.column = at.column;
        this.file = file;
    }
}
/** Runs a reader and names the file in the error it throws. */
function inFile(path, read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof TemplateSyntaxError && error.file === undefined) {
            throw new TemplateSyntaxError(error.message, error, path);
        }
        throw error;
    }
}


/***/ })

};
