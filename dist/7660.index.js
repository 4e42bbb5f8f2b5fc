export const id = 7660;
export const ids = [7660];
export const modules = {

/***/ 72646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ bakeMeans)
});

// EXTERNAL MODULE: ./.build/providers/docker/command.js
var command = __webpack_require__(79809);
// EXTERNAL MODULE: ./.build/providers/docker/docker.js
var docker = __webpack_require__(77338);
;// CONCATENATED MODULE: ./.build/providers/docker/build-daemon.js


/** docker, for whoever builds a Dockerfile with it. */
function connectBuildDaemon(environment, patience) {
    const { serverVersion, inspectImage, removeContainer } = (0,docker.createDocker)(environment, patience === 'sweep' ? command/* SWEEP_ANSWER_MS */.$E : undefined);
    return {
        ask: (args) => (0,command/* askDocker */.ad)(args, { environment }),
        serverVersion,
        inspectImage,
        removeContainer,
    };
}

// EXTERNAL MODULE: ./.build/providers/providers.js + 35 modules
var providers = __webpack_require__(76449);
;// CONCATENATED MODULE: ./.build/actions/bake/means.js


/** The providers that there are, and docker. */
const bakeMeans = { providers: providers.providers, connectDaemon: connectBuildDaemon };


/***/ }),

/***/ 11810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $_: () => (/* binding */ renderLeftovers),
/* harmony export */   Br: () => (/* binding */ renderSummary),
/* harmony export */   rM: () => (/* binding */ isQuiet),
/* harmony export */   zF: () => (/* binding */ renderUntrusted)
/* harmony export */ });
/* harmony import */ var _core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44495);
/* harmony import */ var _image_leftover_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79825);


const SIGNS = { baked: '🟢', reused: '🔵', blocked: '⚪', failed: '🔴', cancelled: '🟠' };
const BUILDERS = { buildx: 'buildx', buildkit: 'BuildKit', classic: 'classic builder' };
const BAR = 24;
/** The bake at a glance: what, which image, how long each part took, what is left behind. */
function renderSummary(record, steps, ms) {
    const parts = [
        `### ${SIGNS[record.status]} ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(record.leg)}: ${record.status} in ${duration(ms)}`,
        renderImages(record),
        renderFailure(record),
        renderLeftovers(record),
        renderTimeline(steps),
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
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(kind),
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(id) + (region === null ? '' : ` ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(region)}`),
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(reason),
        command === null ? '' : (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(command),
    ]);
    return `**Left behind and cleaned up**\n\n${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['', 'what', 'id', 'why', 'command'], rows)}`;
}
/** Nobody should overlook that an untrusted change was baked with all rights. */
function renderUntrusted(reason) {
    return `### 🔴 UNTRUSTED CHANGE BAKED WITH ALL RIGHTS OF THIS RUN\n\n${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(reason)}; \`allow-untrusted\` is true.\n\n`;
}
function renderImages(record) {
    if (record.images.length === 0)
        return '';
    const rows = record.images.map(({ build, region, id, tags, files }) => [
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(build),
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(region),
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(id),
        [...tags, ...files.map(({ path }) => path)].map(_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS).join(' '),
    ]);
    const hasMore = rows.some((row) => row[3] !== '');
    const columns = ['build', 'region', 'image', 'tags and files'];
    if (hasMore)
        return (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(columns, rows);
    return (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(columns.slice(0, 3), rows.map((row) => row.slice(0, 3)));
}
function renderFailure({ failure }) {
    if (failure === null)
        return '';
    return `**${failure.class}**: ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(failure.message)}`;
}
function renderTimeline(steps) {
    if (steps.length === 0)
        return '';
    const start = Math.min(...steps.map(({ startMs }) => startMs));
    const whole = Math.max(1, Math.max(...steps.map(({ endMs }) => endMs)) - start);
    const order = (a, b) => (a.build < b.build ? -1 : Number(a.build > b.build)) || a.startMs - b.startMs;
    const rows = steps
        .toSorted(order)
        .slice(0, 50)
        .map(({ build, what, startMs, endMs }) => {
        const before = Math.round(((startMs - start) / whole) * BAR);
        const length = Math.max(1, Math.round(((endMs - startMs) / whole) * BAR));
        const bar = `${'·'.repeat(Math.min(before, BAR - 1))}${'█'.repeat(length)}`.padEnd(BAR, '·').slice(0, BAR);
        return [(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(build), what, `\`${bar}\``, duration(endMs - startMs)];
    });
    return (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['build', 'stage', 'when', 'time'], rows);
}
function renderContext(record) {
    const { git, tools, variables, parent } = record;
    const facts = [
        `${record.builder === 'packer' ? 'Template' : 'Dockerfile'} ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(git.template)}`,
        git.commit === '' ? '' : `commit ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(git.commit.slice(0, 12))}`,
        tools.packer === null ? '' : `Packer ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(tools.packer)}`,
        tools.docker === undefined ? '' : `docker ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(tools.docker.client)} (${BUILDERS[tools.docker.kind]})`,
        parent === null ? '' : `parent ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(parent.id)}`,
        variables.length === 0 ? '' : `variables ${variables.map(_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS).join(', ')}`,
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

/***/ 25021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ askProvider),
/* harmony export */   et: () => (/* binding */ askedProvider),
/* harmony export */   iN: () => (/* binding */ askedOf),
/* harmony export */   r5: () => (/* binding */ strangersOf),
/* harmony export */   s1: () => (/* binding */ accountsOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
/* harmony import */ var _image_provider_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33623);


/** A provider whose images a bake makes, by name, and what is known of the bake there: kept in the journal. */
const askedProvider = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[a-z][a-z0-9-]{0,39}$/),
    /** That the credentials belong to, where that was asked. */
    account: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    /** Where its sweep looks. */
    regions: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    /** What the template says that bears on what may be deleted, in the provider's own words. */
    claims: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    otherBuilds: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});
/** Asks a provider before anything is paid for. Throws what its preflight throws. */
async function askProvider({ name, preflight }, asking, { claims, otherBuilds }) {
    const regions = (await preflight?.regions?.(asking.recipe, asking.environment)) ?? [];
    const account = (await preflight?.check({ ...asking, regions })) ?? null;
    return { name, account, regions: [...regions], claims: [...claims], otherBuilds: [...otherBuilds] };
}
/** Those of the providers that are there, each with all that its sweep needs. */
function askedOf(asked, providers, { folder, startedAt }, environment) {
    return asked.flatMap(({ name, regions, claims, otherBuilds }) => {
        const provider = (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_1__/* .providerNamed */ .li)(name, providers);
        if (provider === undefined)
            return [];
        const { temporary } = folder;
        const note = folder.note(name);
        return [{ provider, bake: { environment, temporary, note, startedAt, regions, claims, otherBuilds } }];
    });
}
/** A journal may be of a Bakehouse that had other providers. */
function strangersOf(asked, providers) {
    return asked
        .filter(({ name }) => (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_1__/* .providerNamed */ .li)(name, providers) === undefined)
        .map(({ name }) => ({
        kind: 'unknown',
        id: `what this bake made with ${name}`,
        region: null,
        state: 'unchecked',
        reason: `Not checked: ${(0,_image_provider_js__WEBPACK_IMPORTED_MODULE_1__/* .notOffered */ .JM)(name, 'look for what a bake left', 'It may be known to the version that baked')}`,
        command: null,
    }));
}
function accountsOf(asked) {
    return Object.fromEntries(asked.map(({ name, account }) => [name, account]));
}


/***/ }),

/***/ 60834:
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
// EXTERNAL MODULE: ./.build/core/process/long-process.js
var long_process = __webpack_require__(66302);
// EXTERNAL MODULE: ./.build/recipe/dockerfile/instruction.js
var instruction = __webpack_require__(78268);
// EXTERNAL MODULE: ./.build/recipe/dockerfile/source-text.js
var source_text = __webpack_require__(11759);
;// CONCATENATED MODULE: ./.build/dockerfile/blame.js



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

// EXTERNAL MODULE: ./.build/core/process/relay.js + 1 modules
var relay = __webpack_require__(70164);
;// CONCATENATED MODULE: ./.build/dockerfile/build-output.js

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
    steps(build) {
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
;// CONCATENATED MODULE: ./.build/dockerfile/failure.js


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
    return (0,failure/* providerTrouble */.be)(message) ?? SIGNS.find(([, sign]) => sign.test(message))?.[0] ?? 'unknown';
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

// EXTERNAL MODULE: ./.build/dockerfile/image.js
var dockerfile_image = __webpack_require__(49092);
// EXTERNAL MODULE: ./.build/dockerfile/build-sweep.js
var build_sweep = __webpack_require__(3576);
;// CONCATENATED MODULE: ./.build/bake/dockerfile-run.js








/** Where docker writes the id of the image. */
function idFileOf(folder) {
    return (0,external_node_path_.join)(folder.path, 'image-id');
}
/** Runs `docker build` and asks the daemon about the image that it names. */
async function runDocker(host, bake, run) {
    const { task, bakeContext, build, environment, docker } = bake;
    const { folder, mark } = bakeContext;
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
    const images = end.exitCode === 0 ? await (0,dockerfile_image/* builtImages */.T)(docker, build.idFile, build.tags) : [];
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
        steps: output.steps('dockerfile'),
        warnings: [],
        annotations: outcome.status === 'failed' ? complaints(task, output, outcome.failure) : [],
        sweep: async () => (0,build_sweep/* sweepBuild */.Lr)({ docker, mark, idFile: build.idFile, isImageTold: false }),
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

/***/ 10736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dn: () => (/* binding */ claimLeg),
/* harmony export */   U5: () => (/* binding */ removeBakeFolder),
/* harmony export */   Zh: () => (/* binding */ keepRenderedTemplate),
/* harmony export */   _q: () => (/* binding */ createBakeFolder),
/* harmony export */   jp: () => (/* binding */ bakeFolderAt),
/* harmony export */   rv: () => (/* binding */ renderedTemplatePath),
/* harmony export */   sh: () => (/* binding */ KEPT_TEMPLATE)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
/* harmony import */ var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);
/* harmony import */ var _core_files_short_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1711);
/* harmony import */ var _core_files_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74555);







/** @param onNamed told of it before it is there: whoever is killed in between leaves no folder that nobody knows of */
function createBakeFolder(host, onNamed = () => { }) {
    const jobs = (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .OW)(host);
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
    (0,_core_files_short_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .openShortWay */ .AX)(folder.temporary);
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
        note: (provider) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, `note-${provider}.json`),
        berks: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'berks'),
        temporary: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 't'),
    };
}
function removeBakeFolder(folder) {
    (0,_core_files_short_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .closeShortWay */ .CB)(folder.temporary);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder.path, { recursive: true, force: true });
}
/** Each leg of a job has a folder of its own; a second bake of the same id would overwrite what the first one told. */
function claimLeg(host, leg) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .OW)(host), 'legs', leg.slug);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .OW)(host), 'legs'), { recursive: true, mode: 0o700 });
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(path, { mode: 0o700 });
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) !== 'EEXIST')
            throw error;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The image ${leg.leg} was already baked by an earlier step of this job. Give this one another name with the input "image".`);
    }
    return path;
}
/** What it is called beside the record. */
const KEPT_TEMPLATE = 'template.json';
/** Where the filled-in template of a profile's leg is put for Packer. */
function renderedTemplatePath(host, slug) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .OW)(host), 'rendered', `${slug}.json`);
}
/** Keeps the filled-in template beside the record, where there is one, as packuilon kept it of each build. */
function keepRenderedTemplate(host, slug, legFolder, scrub) {
    const path = renderedTemplatePath(host, slug);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
        return;
    (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_6__/* .writeAtomically */ .vK)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(legFolder, KEPT_TEMPLATE), scrub((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8')), 0o600);
}


/***/ }),

/***/ 8209:
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
/* harmony import */ var _core_files_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74555);
/* harmony import */ var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);
/* harmony import */ var _image_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24375);
/* harmony import */ var _kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62544);
/* harmony import */ var _asked_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25021);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(10736);










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
    /** Those of the builds: only these does the sweep ask. */
    providers: zod__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(_asked_js__WEBPACK_IMPORTED_MODULE_7__/* .askedProvider */ .et),
    /** Builder types at whose provider nobody looks for what they left. */
    unasked: zod__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP()),
    slug: zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP(),
    /** Where the builder ran: the files that it names are relative to this. */
    workingDirectory: zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP(),
    artifactPrefix: zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP(),
    recordPath: zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP(),
    logPath: zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP(),
    secrets: zod__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP()),
    /** What Berkshelf may have left in the repository, until that is removed. */
    traces: _kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_6__/* .traces */ .d7.nullable(),
    /** As it is when main was killed; main's own record replaces it. */
    record: _image_record_js__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g,
});
/** As journals were before providers had names: a flag for each that there was, and what they knew of all of them. */
const ofBooleans = zod__WEBPACK_IMPORTED_MODULE_9__/* .looseObject */ ._H3({
    claims: zod__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ikc({ unasked: zod__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP()), otherBuilds: zod__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP()) }).catchall(zod__WEBPACK_IMPORTED_MODULE_9__/* .boolean */ .zMY()),
    regions: zod__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP()),
    account: zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP().nullable(),
});
function writeJournal(folder, value) {
    (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeAtomically */ .vK)(folder.journal, JSON.stringify(value));
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
function readJournal(host, path, providers) {
    if (path === '' || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)))
        return undefined;
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .OW)(host)), folder) || !/^b-[0-9a-f]{8}$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder))) {
        throw new Error(`the journal ${path} lies outside of ${(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .OW)(host)}`);
    }
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return { folder: (0,_folder_js__WEBPACK_IMPORTED_MODULE_8__/* .bakeFolderAt */ .jp)(folder), journal: undefined };
    const parsed = parseJournal((0,_folder_js__WEBPACK_IMPORTED_MODULE_8__/* .bakeFolderAt */ .jp)(folder), JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8')), providers);
    for (const kept of [parsed.recordPath, parsed.logPath]) {
        if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .FK)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .OW)(host), kept))
            throw new Error(`the journal names ${kept}, outside of ${(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .OW)(host)}`);
    }
    return { folder: (0,_folder_js__WEBPACK_IMPORTED_MODULE_8__/* .bakeFolderAt */ .jp)(folder), journal: parsed };
}
function parseJournal(folder, value, providers) {
    const old = ofBooleans.safeParse(value);
    if (!old.success)
        return journal.parse(value);
    const { claims, regions, account, ...rest } = old.data;
    const asked = [];
    for (const { name, firstJournals } of providers) {
        if (firstJournals === undefined || !zod__WEBPACK_IMPORTED_MODULE_9__/* .boolean */ .zMY().parse(rest[name]))
            continue;
        const told = firstJournals.asked?.({ account, regions, otherBuilds: claims.otherBuilds, claims });
        asked.push(_asked_js__WEBPACK_IMPORTED_MODULE_7__/* .askedProvider */ .et.parse({ ...NOTHING, ...told, name }));
    }
    const parsed = journal.parse({ ...rest, providers: asked, unasked: claims.unasked });
    adoptNotes(folder, providers);
    return parsed;
}
const NOTHING = { account: null, regions: [], claims: [], otherBuilds: [] };
/** What was seen of each stood in files of other names; each schema leaves out what is not its own. */
function adoptNotes(folder, providers) {
    for (const { name, firstJournals } of providers) {
        if (firstJournals === undefined)
            continue;
        const from = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder.path, firstJournals.note);
        const to = folder.note(name);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(from) && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(to))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(from, to);
    }
}


/***/ }),

/***/ 45057:
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
/* harmony import */ var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);
/* harmony import */ var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56408);



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
        tier: leg.tier,
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
            template: (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(host.workspace, builder.recipe),
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
    (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeAtomically */ .vK)(path, `${JSON.stringify(record, null, 2)}\n`, 0o644);
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

/***/ 67942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ Sightings)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
/* harmony import */ var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);



const sighted = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    /** Those that ran when it was last looked, and came of what the bake started. */
    processes: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ pid: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().positive(), startTime: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1) })),
});
/**
 * Processes that are seen while a bake runs: one that gave up its environment could not be found later. Kept in a file for
 * the post step; without one, as on a full disk, in memory.
 */
class Sightings {
    #path;
    #processes;
    constructor({ sightings }) {
        this.#path = sightings;
        this.#processes = readSighted(sightings);
    }
    get processes() {
        return this.#processes;
    }
    running(processes) {
        this.#processes = processes;
        try {
            (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeAtomically */ .vK)(this.#path, JSON.stringify({ processes }));
        }
        catch {
            // In memory it is known all the same.
        }
    }
}
/** The file may be cut off, or another program's: then nothing was seen. */
function readSighted(path) {
    try {
        return sighted.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'))).processes;
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 59907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ sweepProcesses)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
/* harmony import */ var _core_process_descendants_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58966);
/* harmony import */ var _core_process_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63815);



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
        const states = await Promise.all([...ours.values()].map(async (one) => ((await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunning */ .W_)(one.pid, one.startTime)) ? [one] : [])));
        return states.flat();
    };
    const areOver = async () => (await running()).length === 0;
    if (await areOver())
        return [];
    for (const { pid } of await running())
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .sendSignal */ .vG)(pid, 'SIGTERM');
    await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .waitUntil */ .a0)(areOver, (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .steadyNow */ .rj)() + GRACE_MS);
    for (const { pid } of await running())
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .sendSignal */ .vG)(pid, 'SIGKILL');
    await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .waitUntil */ .a0)(areOver, (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .steadyNow */ .rj)() + GRACE_MS);
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
    const marked = await Promise.all((0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .processesMarked */ .w4)(_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .MARK */ .M$, mark).map(async (pid) => {
        const startTime = await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .startTimeOf */ .P2)(pid);
        return startTime === undefined ? [] : [{ pid, startTime }];
    }));
    return (0,_core_process_descendants_js__WEBPACK_IMPORTED_MODULE_1__/* .descendantsIn */ .wz)((0,_core_process_descendants_js__WEBPACK_IMPORTED_MODULE_1__/* .processTable */ .oI)(), [...known, ...marked.flat()], process.pid);
}


/***/ }),

/***/ 88648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Td: () => (/* binding */ BERKS_LOG),
/* harmony export */   Vp: () => (/* binding */ vendor),
/* harmony export */   jz: () => (/* binding */ tidyRepository)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94463);
/* harmony import */ var _core_process_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63815);
/* harmony import */ var _core_files_short_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1711);
/* harmony import */ var _kitchen_berks_berkshelf_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60556);
/* harmony import */ var _kitchen_run_program_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42839);
/* harmony import */ var _kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62544);
/* harmony import */ var _packer_run_environment_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(20282);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8209);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(45057);
/* harmony import */ var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(56408);












/** Beside the record. */
const BERKS_LOG = 'berks.log';
/**
 * Vendors the cookbooks that a Berksfile names. The journal is written before anything is started.
 * @param onBegin called where there is something to vendor
 */
async function vendor(host, inputs, prepared, interrupt, first, onBegin) {
    const { builder, folder, legFolder, mark } = prepared;
    const wish = { berks: inputs.berks, frozen: inputs['berks-frozen'], folder: builder.workingDirectory };
    const goOn = { outcome: null, annotations: [], isLeft: false };
    if ((0,_kitchen_berks_berkshelf_js__WEBPACK_IMPORTED_MODULE_5__/* .reasonToSkip */ .bk)(wish) !== undefined)
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
    onBegin();
    let result;
    try {
        result = await host.group('Berkshelf', () => (0,_kitchen_berks_berkshelf_js__WEBPACK_IMPORTED_MODULE_5__/* .vendorCookbooks */ .L2)(host, {
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
    const found = (0,_kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_7__/* .removeTraces */ .d3)(traces, { workspace: host.workspace, folder: folder.berks });
    const tidied = { ...journal, traces: null };
    (0,_journal_js__WEBPACK_IMPORTED_MODULE_9__/* .noteJournal */ .k5)(host, folder, tidied);
    return { journal: tidied, found };
}
/** A Berksfile is the repository's own code: it gets what Packer gets, and what Ruby needs to find itself at home. */
function berksEnvironment(host, inputs, { settled, folder }, mark) {
    const { task } = settled;
    const pass = [...inputs['pass-env'], ..._kitchen_run_program_js__WEBPACK_IMPORTED_MODULE_6__/* .RUBY */ .Xr, ..._kitchen_berks_berkshelf_js__WEBPACK_IMPORTED_MODULE_5__/* .BERKSHELF_VARIABLES */ .dp];
    const own = (0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .childEnvironment */ .Qc)(host.environment, pass, { ...(0,_core_files_short_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .temporaryFolderOf */ .Lj)(folder.temporary), [_core_process_process_js__WEBPACK_IMPORTED_MODULE_3__/* .MARK */ .M$]: mark });
    return task.builder === 'packer' && task.varsInEnvironment
        ? (0,_packer_run_environment_js__WEBPACK_IMPORTED_MODULE_8__/* .withVariables */ .s)(own, [...task.vars, ...task.secretVars])
        : own;
}
function withVendoring(journal, own, ofBuilder) {
    const { record } = journal;
    const stages = (0,_record_js__WEBPACK_IMPORTED_MODULE_10__/* .withStage */ .Lf)((0,_record_js__WEBPACK_IMPORTED_MODULE_10__/* .withStage */ .Lf)(record.stages, _record_js__WEBPACK_IMPORTED_MODULE_10__/* .VENDORING */ .vh, own), (0,_record_js__WEBPACK_IMPORTED_MODULE_10__/* .builderStage */ .Mg)(record.builder), ofBuilder);
    return { record: { ...record, stages: [...stages] } };
}
function tellCookbooks(host, { cookbooks, lockChanges }) {
    host.info(`Vendored ${cookbooks.length === 0 ? 'no cookbooks' : cookbooks.join(', ')}.`);
    const message = (0,_kitchen_berks_berkshelf_js__WEBPACK_IMPORTED_MODULE_5__/* .lockWarning */ .GN)(lockChanges);
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
    const file = (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_11__/* .workspacePath */ .X5)(host, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(builder.workingDirectory, 'Berksfile'));
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

/***/ 1711:
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

/***/ 58966:
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

/***/ 3576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lr: () => (/* binding */ sweepBuild),
/* harmony export */   Oe: () => (/* binding */ buildCommand),
/* harmony export */   Uu: () => (/* binding */ markHost)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _image_leftover_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79825);
/* harmony import */ var _image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49092);



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
    const containers = await (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .listLeftovers */ .h1)('containers', buildCommand(sweep.mark), sweepContainers(sweep));
    if (sweep.isImageTold || containers.some(({ kind }) => kind === 'unknown'))
        return containers;
    const images = await (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .listLeftovers */ .h1)('images', 'docker image ls --filter dangling=true', listImage(sweep));
    return [...containers, ...images];
}
/** Removes the containers of a build, and no other. */
function buildCommand(mark) {
    const format = "'{{.Id}} {{json .HostConfig.ExtraHosts}}'";
    return `docker ps --all --quiet --no-trunc | xargs -r docker inspect --format ${format} | grep -F '"${markHost(mark)}:' | cut -d' ' -f1 | xargs -r docker rm --force --volumes`;
}
async function sweepContainers({ docker, mark }) {
    const found = [];
    for (const id of await containersOf(docker, mark)) {
        const base = { kind: 'container', id, region: null };
        try {
            await docker.removeContainer(id);
            const reason = "this build's own host name was given to it";
            found.push({ ...base, state: 'removed', reason, command: null });
        }
        catch (error) {
            const command = `docker rm --force --volumes ${id}`;
            found.push({ ...base, state: 'left', reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), command });
        }
    }
    return found;
}
async function listImage({ docker, idFile }) {
    const reason = 'an image without a name, which the build finished all the same';
    return (await (0,_image_js__WEBPACK_IMPORTED_MODULE_2__/* .builtImages */ .T)(docker, idFile, [])).flatMap(({ id, tags }) => tags.length > 0
        ? []
        : [{ kind: 'image', id, region: null, state: 'left', reason, command: `docker image rm ${id}` }]);
}
async function containersOf({ ask }, mark) {
    const listed = await ask(['ps', '--all', '--quiet', '--no-trunc']);
    if (listed.exitCode !== 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd('docker ps', listed.exitCode, listed.stderr);
    const ids = listed.stdout.split('\n').filter((id) => id !== '');
    if (ids.length === 0)
        return [];
    // One that went away in between makes the exit code 1; the others are told all the same.
    const format = '{{.Id}} {{json .HostConfig.ExtraHosts}}';
    const { stdout } = await ask(['container', 'inspect', '--format', format, '--', ...ids]);
    return stdout.split('\n').flatMap((line) => {
        const [id = '', ...hosts] = line.split(' ');
        return hosts.join(' ').includes(`"${markHost(mark)}:`) ? [id] : [];
    });
}


/***/ }),

/***/ 49092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ builtImages)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94850);


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
            created: (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .utcOf */ .ym)(seen.created),
            digests: { config, ...(manifest === undefined ? {} : { manifest }) },
            tags: [...seen.tags].sort(),
            files: [],
            handoff: null,
        },
    ];
}


/***/ }),

/***/ 90551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ findImages)
/* harmony export */ });
/** What records call the places of images that no provider here keeps. */
const STRANGERS = [
    [/azure/i, 'azure'],
    [/googlecompute/i, 'gcp'],
    [/openstack/i, 'openstack'],
];
/** What is known by nothing but files. */
const FILES = 'file';
/** It makes nothing and says `Null`, which nobody has. */
const NULL_BUILDER = /null/i;
/**
 * The images that Packer's artifacts name, one per build, region and id. Each kept stage of a build repeats its
 * artifact (a manifest post-processor, a tag), so equal ids are folded.
 */
function findImages(artifacts, nameOf, providers) {
    const builds = new Map();
    for (const artifact of artifacts) {
        const name = nameOf(artifact.build);
        builds.set(name, [...(builds.get(name) ?? []), artifact]);
    }
    return [...builds].flatMap(([build, ofBuild]) => imagesOfBuild(build, ofBuild, providers));
}
function imagesOfBuild(build, artifacts, providers) {
    const found = [];
    const strange = new Map();
    let rest = artifacts;
    for (const { name, artifacts: reader } of providers) {
        if (reader === undefined)
            continue;
        const own = rest.filter(({ builderId }) => reader.builderIds.test(builderId));
        rest = rest.filter((one) => !own.includes(one));
        const read = reader.read(own);
        found.push(...read.images.map((image) => ({ ...image, build, provider: name })));
        for (const one of read.files)
            addFiles(strange, build, one, FILES);
    }
    for (const one of rest) {
        const stranger = STRANGERS.find(([pattern]) => pattern.test(one.builderId))?.[1];
        if (withoutBlanks(one.files).length > 0)
            addFiles(strange, build, one, stranger ?? FILES);
        else if (one.id !== '' && !NULL_BUILDER.test(one.builderId)) {
            const { builderId, id } = one;
            const image = { build, builderId, provider: stranger ?? FILES, region: 'local', id, tags: [], files: [] };
            strange.set(id, image);
        }
    }
    return withoutCopies([...found, ...strange.values()]);
}
/** The docker builder names a file without a name when it is told to discard its container. */
function withoutBlanks(files) {
    return files.filter((file) => file !== '');
}
function addFiles(all, build, { builderId, files }, provider) {
    const named = withoutBlanks(files);
    if (named.length === 0)
        return;
    all.set(named.join('\n'), { build, builderId, provider, region: 'local', id: '', tags: [], files: named });
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

/***/ 30163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ listUnasked),
/* harmony export */   e: () => (/* binding */ namedElsewhere)
/* harmony export */ });
/* harmony import */ var _image_provider_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33623);

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
function listUnasked(types, { ledger, started }, providers) {
    if (!started)
        return [];
    return types.flatMap((type) => {
        const cloud = CLOUDS.find((one) => one.types.test(type));
        const provider = (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_0__/* .providerOf */ .lc)(type, providers);
        // What is known of a cloud's lines and commands says more than that nobody looks.
        if (cloud === undefined && provider !== undefined)
            return [ofProvider(type, provider)];
        const name = cloud?.name ?? `the provider of ${type}`;
        const named = [...ledger.elsewhere].flatMap(([build, elsewhere]) => (isOf(build, type) ? [...elsewhere] : []));
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
/** A provider of ours that looks for nothing, or not for this. */
function ofProvider(type, { title, sweep }) {
    const { title: what, look } = sweep?.except ?? { title, look: null };
    const unasked = `Whether ${type} left anything there was not asked`;
    const reason = sweep === undefined
        ? `Not checked: ${(0,_image_provider_js__WEBPACK_IMPORTED_MODULE_0__/* .notOffered */ .JM)(title, 'look for what a bake left', unasked)}`
        : `Not checked: ${what}. ${unasked}`;
    return { kind: 'unknown', id: `what ${type} made`, region: null, state: 'unchecked', reason, command: look };
}
/** Legacy JSON names a build as it likes; then its lines may be of any type. */
function isOf(build, type) {
    const parts = build.split('.');
    return parts.length === 1 || parts.includes(type);
}


/***/ }),

/***/ 20282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ packerEnvironment),
/* harmony export */   s: () => (/* binding */ withVariables)
/* harmony export */ });
/* harmony import */ var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94463);
/* harmony import */ var _core_process_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63815);
/* harmony import */ var _core_files_short_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1711);



/**
 * The environment of Packer in a bake. A PACKER_LOG from outside would put the debug log, secrets and all, into the job's
 * log: the input `debug-log` is the way to have one. Undeclared `PKR_VAR_*` never reach it: they are
 * in no family that is let through.
 */
function packerEnvironment(environment, pass, folders, mark) {
    const { PACKER_LOG: _, PACKER_LOG_PATH: __, ...rest } = environment;
    return (0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .childEnvironment */ .Qc)(rest, pass, {
        PACKER_TMP_DIR: folders.temporary,
        ...(0,_core_files_short_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .temporaryFolderOf */ .Lj)(folders.temporary),
        [_core_process_process_js__WEBPACK_IMPORTED_MODULE_1__/* .MARK */ .M$]: mark,
        ...(folders.debugLog === undefined ? {} : { PACKER_LOG: '1', PACKER_LOG_PATH: folders.debugLog }),
    });
}
/**
 * The environment with variables of a build request in it, as packerd gave them to every stage; but for those whose names
 * mean something there, by which a request could pass for the runner.
 */
function withVariables(environment, variables) {
    return { ...environment, ...Object.fromEntries(variables.filter(([name]) => !(0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .isReservedName */ .ce)(name))) };
}


/***/ }),

/***/ 65567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ tidy),
/* harmony export */   X: () => (/* binding */ sweep)
/* harmony export */ });
/* harmony import */ var _image_leftover_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79825);
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94850);
/* harmony import */ var _elsewhere_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30163);



/** A provider that holds to the deadline itself has this for naming what did not answer. */
const OWN_WORDS_MS = 3000;
/**
 * Removes what a bake that did not end well left behind, and lists what may be its but is not proven to be.
 * Packer itself must have ended.
 */
async function sweep(request) {
    const { providers, asked, observer, deadline, kept, keepOnFailure, onFound = () => { } } = request;
    const found = await Promise.all(asked.map(async ({ provider, bake }) => {
        const own = provider.sweep;
        if (own === undefined)
            return [];
        const part = {
            what: own.what,
            command: own.command(bake),
            sweep: (tell) => own.sweep({ ...bake, words: observer, kept, keepOnFailure, deadline, onFound: tell }),
        };
        return (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_0__/* .sweepPart */ .ub)(part, limitOf(own, deadline), onFound);
    }));
    return [...found.flat(), ...(0,_elsewhere_js__WEBPACK_IMPORTED_MODULE_2__/* .listUnasked */ .W)(request.unasked, observer, providers)];
}
function limitOf({ limitMs }, deadline) {
    return limitMs === undefined ? deadline + OWN_WORDS_MS : Math.min(deadline, (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .steadyNow */ .rj)() + limitMs);
}
/** What stays after a good end, too, of all providers. */
async function tidy(asked, observer) {
    const found = await Promise.all(asked.map(async ({ provider, bake }) => (await provider.sweep?.tidy?.(bake, observer)) ?? []));
    return found.flat();
}


/***/ }),

/***/ 38931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nu: () => (/* binding */ Observer),
  fA: () => (/* binding */ lastTexts),
  pD: () => (/* binding */ observeLog)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/core/process/relay.js + 1 modules
var process_relay = __webpack_require__(70164);
// EXTERNAL MODULE: ./.build/core/text/tail.js
var tail = __webpack_require__(48390);
// EXTERNAL MODULE: ./.build/packer/run/elsewhere.js
var run_elsewhere = __webpack_require__(30163);
;// CONCATENATED MODULE: ./.build/packer/run/ledger.js

const PREFIX = /^(?:==>|\s{3}) (.+?)(?: \([\w.-]+\))?: (.*)$/s;
/**
 * From the first of these on, a build's lines may be a guest's, or a local script's. A guest can only speak once its
 * machine runs; by which lines a provider starts one, it says itself.
 */
const GUEST_MAY_SPEAK = /^(?:Using \S+ communicator|Waiting for (?:SSH|WinRM)|Connected to|Provisioning with|Running local shell|Uploading |Pausing |Executing |Restarting |Running )/;
/** A guest that prints ids without end must not fill our memory. */
const MOST_HINTS = 100;
const MOST_WARNINGS = 20;
const NONE = new Set();
class LineLedger {
    #builds = new Map();
    #warnings = [];
    #readers;
    #onPoke;
    /** @param onPoke called when a provider may have something new to tell; a guest can make this happen, too */
    constructor(providers = [], onPoke = () => { }) {
        this.#readers = providers.flatMap(({ name, lines }) => (lines === undefined ? [] : [{ name, lines }]));
        this.#onPoke = onPoke;
    }
    read(line) {
        const match = PREFIX.exec(line.first);
        if (match === null)
            return;
        const [, build = '', text = ''] = match;
        const open = this.#builds.get(build) ?? newBuild();
        this.#builds.set(build, open);
        // The line that lets a guest speak was itself told before that.
        if (!open.guestMaySpeak) {
            for (const { name, lines } of this.#readers)
                add(open.trusted, name, lines.trusted?.(text) ?? []);
        }
        open.guestMaySpeak ||=
            GUEST_MAY_SPEAK.test(text) || this.#readers.some(({ lines }) => lines.letsGuestSpeak?.test(text) === true);
        for (const { name, lines } of this.#readers)
            add(open.hinted, name, lines.hints?.(text) ?? [], MOST_HINTS);
        const elsewhere = (0,run_elsewhere/* namedElsewhere */.e)(text);
        if (elsewhere !== undefined && open.elsewhere.size < MOST_HINTS)
            open.elsewhere.add(elsewhere);
        for (const { name, lines } of this.#readers)
            if (lines.pokes?.test(text) === true)
                this.#onPoke(name);
        if (/may still be around|[Pp]lease (?:delete|remove|terminate)[^.]{0,200}manually/.test(text) &&
            this.#warnings.length < MOST_WARNINGS) {
            this.#warnings.push(`${build}: ${text}`);
        }
    }
    /** What the lines of each build that began told a provider. */
    told(provider) {
        return [...this.#builds].map(([build, { trusted, hinted }]) => ({
            build,
            trusted: (kind) => trusted.get(provider)?.get(kind) ?? NONE,
            hinted: (kind) => hinted.get(provider)?.get(kind) ?? NONE,
        }));
    }
    /** Per build that began, what its lines named of clouds that nobody asks. */
    get elsewhere() {
        return new Map([...this.#builds].map(([build, { elsewhere }]) => [build, elsewhere]));
    }
    /** Lines that say that something was not removed, Packer's or a guest's; a build that says so can still end well. */
    get warnings() {
        return this.#warnings;
    }
}
function add(all, provider, told, most = Number.POSITIVE_INFINITY) {
    if (told.length === 0)
        return;
    const things = all.get(provider) ?? new Map();
    all.set(provider, things);
    for (const [kind, id] of told) {
        const ids = things.get(kind) ?? new Set();
        things.set(kind, ids);
        if (ids.size < most)
            ids.add(id);
    }
}
function newBuild() {
    return { trusted: new Map(), hinted: new Map(), elsewhere: new Set(), guestMaySpeak: false };
}

// EXTERNAL MODULE: ./.build/core/text/machine-text.js
var machine_text = __webpack_require__(25651);
;// CONCATENATED MODULE: ./.build/packer/run/machine-output.js

/** Words of the lines that the ledger, the timeline and the result look at, beside those that providers name. */
const TELLING = /Prevalidating |Creating temporary|Image ID: |communicator|Waiting for (?:SSH|WinRM)|Connected to|Provisioning with|Running local shell|Running post-processor|Uploading |Stopping the source|Committing the container|Build '|may still be around|manually|interrupt|terminated|Builds finished|Pausing |Executing |Restarting |Creating a temporary directory|Creating file|No builds|no artifacts|ResourceGroupName|DeploymentName|Image Name |Image Version ID|Server ID: |Volume ID: |Created floating IP|Image: [0-9a-f]/;
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
    #telling;
    #started = false;
    #linesBefore = 0;
    #errorLines = [];
    #pending = new Map();
    /** @param telling further parts of lines that somebody looks at; all other lines are only shown */
    constructor(events, telling = []) {
        this.#events = events;
        this.#telling = new RegExp([TELLING, ...telling].map(({ source }) => source).join('|'));
    }
    /** Whether any build has begun. */
    get started() {
        return this.#started;
    }
    render(batch) {
        const telling = this.#telling.test(batch);
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
                const text = (0,machine_text/* machineDecoded */.I)(raw);
                shown.push(text);
                const isError = batch.charCodeAt(kindStart) === 101;
                if (isError && this.#started)
                    this.#errorLines.push(text);
                if (!this.#started || (telling && this.#telling.test(raw))) {
                    const kind = isError ? 'error' : batch.startsWith('say', kindStart) ? 'say' : 'message';
                    const line = { kind, text, first: (0,machine_text/* machineDecoded */.I)(firstSegment(raw)) };
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
            this.#events.onError(error[1] ?? '', (0,machine_text/* machineDecoded */.I)(error[2] ?? ''));
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
            pending.builderId = (0,machine_text/* machineDecoded */.I)(value);
        else if (field === 'id')
            pending.id = (0,machine_text/* machineDecoded */.I)(value);
        else if (field === 'string')
            pending.text = (0,machine_text/* machineDecoded */.I)(value);
        else if (field === 'file')
            pending.files.push((0,machine_text/* machineDecoded */.I)(value.slice(value.indexOf(',') + 1)));
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
    return text === undefined ? undefined : (0,machine_text/* machineDecoded */.I)(firstSegment(text));
}
function firstSegment(text) {
    // Packer's own closing lines begin with escaped line ends.
    const start = /^(?:\\[nr]|[\r\n])*/.exec(text)?.[0].length ?? 0;
    const end = text.slice(start).search(/\\[nr]|[\r\n]/);
    return end === -1 ? text.slice(start) : text.slice(start, start + end);
}

;// CONCATENATED MODULE: ./.build/packer/run/timeline.js
const timeline_PREFIX = /^(?:==>|\s{3}) (.+?): (.*)$/s;
const STEPS = [
    [/^(?:Prevalidating|Creating a temporary directory|Retrieving|Creating file|Starting)/, 'prepare'],
    [/^(?:Provisioning with|Running local shell|Uploading)/, 'provision'],
    [/^(?:Stopping the source|Committing|Image ID)/, 'save'],
    [/^Running post-processor/, 'post-process'],
];
const MOST = 500;
/** Collects the steps of all builds, for the summary, and says what is going on, for the heartbeat. */
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
        const what = STEPS.find(([sign]) => sign.test(text))?.[1];
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

;// CONCATENATED MODULE: ./.build/packer/run/observer.js






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
    /**
     * @param providers whose lines are read
     * @param onPoke see LineLedger
     */
    constructor(providers = [], now = Date.now, onPoke) {
        this.ledger = new LineLedger(providers, onPoke);
        this.timeline = new Timeline(now);
        this.reader = new MachineReader({
            onUi: (line) => this.#ui(line),
            onErrorLines: (lines) => this.#errors(lines),
            onArtifact: (artifact) => this.artifacts.push(artifact),
            onError: (build, text) => {
                if (this.buildErrors.length < MOST_ERRORS)
                    this.buildErrors.push({ build, text: text.slice(0, LONGEST_ERROR) });
            },
        }, providers.flatMap(({ lines }) => lines?.telling ?? []));
    }
    told(provider) {
        return this.ledger.told(provider);
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
async function observeLog(path, providers) {
    const observer = new Observer(providers);
    const relay = (0,process_relay/* createRelay */.CR)([], (lines) => observer.reader.render(lines), () => { });
    try {
        await (0,tail/* tailFile */.r)(path, 0, relay.push, () => 'ended');
        relay.end();
    }
    catch {
        // No log: nothing was started.
    }
    return observer;
}
const MOST_BYTES = 512 * 1024;
/** The last lines that Packer wrote to a file, as people see them. */
function lastTexts(path) {
    const file = (0,external_node_fs_.openSync)(path, 'r');
    try {
        const { size } = (0,external_node_fs_.fstatSync)(file);
        const bytes = Buffer.alloc(Math.min(size, MOST_BYTES));
        (0,external_node_fs_.readSync)(file, bytes, 0, bytes.length, size - bytes.length);
        const lines = bytes.toString('utf8').split('\n');
        return lines.flatMap((line) => uiTextOf(line) ?? []);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}


/***/ }),

/***/ 71201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ completeImages)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_files_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74555);
/* harmony import */ var _image_provider_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33623);




/** Asks the providers about what Packer's artifacts name: ids behind tags, creation times, digests, file contents. */
async function completeImages(found, completing) {
    const completed = await Promise.all(found.map((one) => completeImage(one, completing)));
    const images = completed.filter(({ id }) => id !== '');
    // The same image under two names is one image.
    const distinct = new Map(images.map((image) => [`${image.build}\n${image.region}\n${image.id}`, image]));
    return [...distinct.values()].sort((a, b) => compare(`${a.build} ${a.region} ${a.id}`, `${b.build} ${b.region} ${b.id}`));
}
async function completeImage(found, completing) {
    const { providers, environment, workingDirectory, accounts } = completing;
    const base = {
        build: found.build,
        'builder-id': found.builderId,
        provider: found.provider,
        account: accounts[found.provider] ?? null,
        region: found.region,
        id: found.id,
        created: null,
        digests: {},
        tags: [...found.tags],
        files: [],
        handoff: null,
    };
    const complete = (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_3__/* .providerNamed */ .li)(found.provider, providers)?.artifacts?.complete;
    try {
        if (found.files.length > 0)
            return await completeFiles(base, found.files, workingDirectory);
        return complete === undefined ? base : await complete(base, environment, completing.limitMs);
    }
    catch {
        // What cannot be asked stays unsaid; the image is there all the same.
        return base;
    }
}
/** The id of an image that is files is the digest of their paths and contents. */
async function completeFiles(image, files, workingDirectory) {
    const entries = (await Promise.all(files.map(async (path) => {
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workingDirectory, path);
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(full, { throwIfNoEntry: false });
        // A post-processor may have moved it since.
        if (stat === undefined || !stat.isFile())
            return [];
        return [{ path, size: stat.size, sha256: await (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256OfFile */ .Vq)(full), mtime: stat.mtime }];
    }))).flat();
    if (entries.length === 0)
        return image;
    const listed = entries.map(({ path, size, sha256: digest }) => ({ path, size, sha256: digest }));
    const newest = entries.map(({ mtime }) => mtime.getTime()).sort((a, b) => b - a)[0];
    return {
        ...image,
        id: listed.length === 1 ? (listed[0]?.sha256 ?? '') : (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(JSON.stringify(listed)),
        created: newest === undefined ? null : new Date(newest).toISOString(),
        files: listed,
    };
}
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}


/***/ })

};
