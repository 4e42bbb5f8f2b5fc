export const id = 2032;
export const ids = [2032];
export const modules = {

/***/ 45012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ds: () => (  isStepping),
    Qn: () => (  isOnTerminal),
    rz: () => (  bakeTerminalInputs),
    wO: () => (  checkSteps)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);


const bakeTerminalInputs = {
    debug: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Jt)({
        default: 'false',
        description: "Step through the build by Packer's own `-debug`, which waits for a key after each step. It always bakes, one build at a time.",
    }),
};
function isStepping(host, inputs, isTerminal) {
    const given = host.input('debug');
    if (given === '' || !bakeTerminalInputs.debug.parse(given))
        return false;
    const other = 'For a log of all that Packer does, set "debug-log".';
    if (host.kind === 'actions')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "debug" waits for a key after each step, and in a workflow nobody answers. ${other} To step through the build, run "bakehouse bake --debug" on a terminal.`);
    if (!isTerminal)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "debug" waits for a key after each step, but standard input and output are not both a terminal, so nobody could answer. Run it on a terminal, without a pipe. ${other}`);
    if (inputs.mode === 'validate')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('Input "debug" steps through a build, but "mode" is validate, which builds nothing.');
    return true;
}
function checkSteps(builder) {
    if (builder !== 'packer')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('Input "debug" is for builder: packer; docker build has no steps to wait after.');
}
function isOnTerminal() {
    return process.stdin.isTTY && process.stdout.isTTY;
}


/***/ }),

/***/ 7909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    t: () => (  bakeInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);
  var _core_secrets_handed_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10327);
  var _image_definition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95907);
  var _image_leg_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44296);
  var _packer_run_arguments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(835);





const bakeInputs = {
    plan: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The plan that `leg` is of: the path of plan.json, or the name of its artifact (output `plan-artifact`).',
    }),
    leg: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The id of the leg to bake. The plan says all about it, so the inputs of a single bake stay empty.',
    }),
    'plan-digest': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The output `digest` of the plan; another plan is refused.' }),
    template: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'Without a plan: the Packer template: a JSON or HCL2 file, or a folder of HCL2 files, relative to `working-directory`. With `builder: dockerfile`, the Dockerfile.',
    }),
    builder: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['packer', 'dockerfile'],
        default: 'packer',
        description: 'What bakes: `packer`, or `dockerfile` for `docker build` (BuildKit where docker has it, else the classic builder).',
    }),
    'working-directory': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: '.',
        description: 'Where Packer runs, relative to the workspace. Relative paths inside a template start here. With `builder: dockerfile`, the build context.',
    }),
    only: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Builds to run, separated by commas or line ends; `*` stands for any part of a name.' }),
    except: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Builds to leave out, written as for `only`.' }),
    vars: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .AS)({
        description: 'Variables of the template, or build arguments of the Dockerfile, one `name=value` a line. A value of several lines: `name<<END`, the lines, `END`.',
    }),
    'secret-vars': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .AS)({
        secret: true,
        description: 'The same for secret values. Each is masked before anything else is printed. A Dockerfile gets them as BuildKit secrets, with their names as ids.',
    }),
    credentials: _core_secrets_handed_credentials_js__WEBPACK_IMPORTED_MODULE_1__  .f4,
    'var-files': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Mn)({
        description: 'Files of variables, one a line, the later one wins: `.pkrvars.hcl`, `.json`, `.yml`, or `name=value` (`.config`, `.properties`, `.env`). A path that ends in `?` may be missing. `vars` win over them.',
    }),
    image: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: "The name of the image. Without it, the template's file or folder name; of `web/Dockerfile` and `Dockerfile.web` it is `web`.",
    }),
    tier: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        formerly: 'layer',
        values: _image_leg_js__WEBPACK_IMPORTED_MODULE_3__  .cK,
        default: 'application',
        description: 'The tier of the image: `base`, `infrastructure` or `application`.',
    }),
    name: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The name for records and outputs. Without it, the name of the image.' }),
    tags: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .AS)({
        description: 'Tags to put on the image where the provider has tags, one `name=value` a line. An image from a Dockerfile gets them as labels.',
    }),
    inputs: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Mn)({
        description: 'Globs of files that count for the bake key, one a line, instead of the tracked files of the template and those that it names; with `!` only, those to leave out.',
    }),
    reuse: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .AU)({
        values: _image_definition_js__WEBPACK_IMPORTED_MODULE_2__  .UZ,
        description: 'Whether an image that was baked of the same inputs is taken instead of baking it again. `require` fails when there is none; `strict` fails when the template reads files that cannot be known beforehand. Without it, what the image of the plan says, else `auto`.',
    }),
    accept: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .zM)({
        values: _image_definition_js__WEBPACK_IMPORTED_MODULE_2__  .Dc,
        description: 'Doubts about an image that is there already which are no reason to bake it again, with those that the plan names: `unread`, about files that cannot be known beforehand, and `post-processors`, about what those did elsewhere.',
    }),
    handoff: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: 'auto',
        description: "How a container image or a disk of qemu gets to later jobs: `none`, `archive` (an artifact) or `registry:<repository>`. `auto` is none within one job; with a plan of another job, the manifest's `build-registry`, else an archive.",
    }),
    records: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Paths of records, or of folders that hold them, of what the leg builds on, where there is no artifact service.',
    }),
    'allow-no-image': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Whether a bake that ends well and keeps no image is `baked` all the same: a dry run with `skip_create_ami`.',
    }),
    parent: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The id of the image that this one builds on, for the record and the tag `bakehouse:parent`.',
    }),
    mode: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['build', 'validate'],
        default: 'build',
        description: '`validate` checks everything that a build would, annotates the template, and builds nothing.',
    }),
    validate: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['auto', 'true', 'false'],
        default: 'auto',
        description: 'Whether `packer validate` runs before the build. `packer build` itself checks the whole template before it starts anything, so `auto` asks for a run of its own only when the template has data sources, which a build would query first.',
    }),
    berks: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['auto', 'true', 'false'],
        default: 'auto',
        description: 'Whether `berks vendor` puts cookbooks into `berks-cookbooks` before the build: `auto` where `working-directory` has a `Berksfile`. What it leaves in the repository is removed afterwards.',
    }),
    'berks-frozen': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Fail when `Berksfile.lock` is missing, or does not fit the `Berksfile` and its cookbooks.',
    }),
    'on-error': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: _packer_run_arguments_js__WEBPACK_IMPORTED_MODULE_4__  .iY,
        default: 'cleanup',
        description: 'What Packer does when a build fails: `cleanup`, or, only with `keep-on-failure`, `abort` or `run-cleanup-provisioner`, which leave everything running.',
    }),
    'keep-on-failure': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Keep what a failed build made, for a look at it. It is listed, with the commands that remove it.',
    }),
    'parallel-builds': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({
        default: '0',
        least: 0,
        most: 1000,
        unit: 'builds',
        description: 'How many builds of the template run at once; 0 is all.',
    }),
    timeout: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({
        default: '350',
        least: 0.05,
        most: 7200,
        unit: 'minutes',
        whole: false,
        description: 'Minutes after which the build is stopped, cleaned up and failed. Keep it below `timeout-minutes` of the job.',
    }),
    retries: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({
        default: '0',
        least: 0,
        most: 10,
        unit: 'retries',
        description: 'How often a build is tried again when the provider was throttled, out of capacity or out of reach. Nothing else is ever tried again.',
    }),
    'retry-vars': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .AS)({
        description: 'Variables over `vars` where the provider has no capacity or takes a spot instance back, one `name=value` a line: the build is then tried once more with these, whatever `retries` says. `spot_price=0` is on demand where the template has such a variable.',
    }),
    arguments: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Mn)({
        description: 'More flags for `packer build`, one a line; only those that Bakehouse knows. With `builder: dockerfile`, more arguments for `docker build`, as they are.',
    }),
    'pass-env': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Names of environment variables that the build may see besides the usual ones (see Environment below).',
    }),
    account: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The AWS account that the credentials must belong to; anything else fails before the build.',
    }),
    'min-free-disk': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({
        default: '1',
        least: 0,
        most: 100000,
        unit: 'GiB',
        whole: false,
        description: 'GiB that must be free where the runner keeps temporary files and the workspace.',
    }),
    'debug-log': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: "Keep Packer's debug log, scrubbed of secrets, as an artifact for three days. Never in the job's log.",
    }),
    'artifact-prefix': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: 'bakehouse',
        description: 'The first part of the names of artifacts. Rows of a matrix that bake one template need one each, or an image each.',
    }),
    'allow-untrusted': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Bake an untrusted change with all rights of this run. Read the page on security first.',
    }),
};
const bakeOutputs = {
    'image-id': 'The id of the image, when exactly one was baked.',
    'image-ids': 'Ids as JSON: `{"<region or local>": "<id>"}`; where a region has several, `"<region or local>/<build>"`.',
    images: 'All images as JSON: `[{"leg", "build", "provider", "region", "id"}]`.',
    status: '`baked`, `reused`, `blocked` (what it builds on is not there), `failed` or `cancelled`; with `mode: validate`, `valid` or `failed`.',
    key: 'The bake key: everything that makes the image, as far as it can be read beforehand. Empty where there is none.',
    reused: '`true` when the image was there already and nothing was baked.',
    record: 'The path of the record, a JSON file that says all about this bake.',
    'record-artifact': 'The name of the artifact that holds the record; empty where there is no artifact service.',
    name: 'The name of the image.',
    leftovers: 'What this bake left behind, as JSON; `[]` when nothing. Empty where nobody could look before the step ended: a cancelled bake is cleaned up after it.',
    duration: 'Whole seconds that the step took.',
};


/***/ }),

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

/***/ 91242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    r: () => (  resolveBases)
  });
  var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39535);

const MOST_AT_ONCE = 8;
async function resolveBases(lists, resolve) {
    const requests = new Map(lists.flat().map(({ request }) => [JSON.stringify(request), request]));
    const answers = new Map(await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_0__  .Q)([...requests], MOST_AT_ONCE, async ([text, request]) => [text, await resolve(request)]));
    return lists.map((bases) => {
        const told = bases.map(({ request, text, file, line }) => {
            const answer = answers.get(JSON.stringify(request));
            const named = `${text} at ${file}:${line}`;
            return answer?.kind === 'resolved'
                ? { named, source: answer.source, reason: null }
                : { named, source: null, reason: answer?.reason ?? 'nobody was asked' };
        });
        return [...new Map(told.map((one) => [one.named, one])).values()];
    });
}


/***/ }),

/***/ 96053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    N: () => (  workersOf),
    ir: () => (  lookForDeposits),
    yD: () => (  keeperOf)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39535);


const AT_ONCE = 8;
const MOST_TOLD = 3;
async function lookForDeposits(question, providers, asker) {
    if (question.isAccepted)
        return { kind: 'there', artifacts: [] };
    const answers = await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_1__  .Q)(question.deposits, AT_ONCE, async (deposit) => {
        try {
            return await lookForOne(deposit, question, providers, asker);
        }
        catch (error) {
            return { kind: 'lost', reason: `${called(deposit)} could not be looked for: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}` };
        }
    });
    const lost = [...new Set(answers.flatMap((one) => (one.kind === 'lost' ? [one.reason] : [])))];
    if (lost.length === 0) {
        return { kind: 'there', artifacts: answers.flatMap((one) => (one.kind === 'there' ? one.artifacts : [])) };
    }
    const more = lost.length > MOST_TOLD ? `; and ${lost.length - MOST_TOLD} more` : '';
    return { kind: 'lost', reason: `${lost.slice(0, MOST_TOLD).join('; ')}${more}` };
}
function workersOf(deposits) {
    return [...new Set(deposits.filter(({ left }) => left.kind !== 'manifest').map(({ by }) => by))];
}
function keeperOf(kind, providers) {
    return providers.find(({ deposits }) => deposits?.kinds.includes(kind));
}
async function lookForOne(deposit, { images, key, workingDirectory }, providers, asker) {
    const { left, build, by } = deposit;
    if (left.kind === 'manifest')
        return { kind: 'there', artifacts: [] };
    const lost = (reason) => ({ kind: 'lost', reason });
    if (left.kind === 'unknown')
        return lost(`${left.reason} (${deposit.file}:${deposit.line})`);
    const keeper = keeperOf(left.kind, providers);
    if (keeper?.deposits === undefined)
        return lost(`${called(deposit)} is nowhere that can be looked at`);
    const isFile = left.kind === 'files';
    const image = images.find((one) => one.provider === keeper.name && (one.build ?? build) === build);
    if (!isFile && image === undefined)
        return lost(`${called(deposit)} is of no image that is there`);
    const artifacts = [];
    for (const at of left.kind === 'files' ? left.paths : left.references) {
        const seen = await keeper.deposits.look({ kind: left.kind, at, key, workingDirectory }, asker);
        if (seen.kind === 'unasked')
            return lost(`${called(deposit)} is not looked for: ${seen.reason}`);
        if (seen.kind === 'missing')
            return lost(`${by} is to run: ${isFile ? seen.reason : `${at} is not there (${seen.reason})`}`);
        if (!isFile && seen.digest !== image?.id)
            return lost(`${by} is to run: ${at} is another image`);
        artifacts.push({ build, by, kind: isFile ? 'file' : 'name', at, digest: seen.digest });
    }
    return { kind: 'there', artifacts };
}
function called({ by, build, file, line }) {
    return `what ${by} left of ${build} (${file}:${line})`;
}


/***/ }),

/***/ 32354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $: () => (  writtenFiles),
    r: () => (  templatesOf)
  });
  var _core_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1252);
  var _image_channel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58735);


const FILE_FIELDS = ['manifest', 'tfvars', 'properties', 'map', 'dotenv', 'markdown'];
function templatesOf(legs) {
    return [...new Set(legs.map(({ work }) => (work.builder === 'packer' ? work.template : work.file)))].sort();
}
function writtenFiles(targets, channels = {}) {
    const histories = Object.entries(channels).map(([name, { history }]) => escaped((0,_image_channel_js__WEBPACK_IMPORTED_MODULE_0__  .ae)(name, history)));
    const files = Object.values(targets).flatMap((target) => {
        const own = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(target, 'files');
        return FILE_FIELDS.flatMap((field) => {
            const path = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(own, field);
            return typeof path === 'string' ? [globOf(path)] : [];
        });
    });
    return [...files, ...histories];
}
function globOf(pattern) {
    return pattern
        .split(/(\{\{|\}\}|\{[^{}]*\})/)
        .map((part) => {
        const isPlaceholder = part.startsWith('{') && part !== '{{' && part.endsWith('}');
        return isPlaceholder ? '*' : escaped(part.replace(/\{\{|\}\}/, (two) => two.charAt(0)));
    })
        .join('');
}
function escaped(text) {
    return text.replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
}


/***/ }),

/***/ 44993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  doubtOfFoundation)
  });
  var _image_revocation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37446);

function doubtOfFoundation(images, { leg, images: good, isBuiltOnLeg, isNew }, { entries }) {
    const isOfImage = ([by]) => by === 'image' || by === 'digest';
    if (!entries.some((entry) => entry.inherit && isOfImage((0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_0__  .Vb)(entry))))
        return undefined;
    const since = 'since an image was revoked';
    for (const { id, created, parent } of images) {
        if (parent !== undefined) {
            if (!isBuiltOnLeg || good.some((one) => one.id.toLowerCase() === parent.toLowerCase()))
                continue;
            return `${id} stands on ${parent}, which is not the image of ${leg} that is taken ${since}`;
        }
        const isOlder = ({ created: other }) => created === null || other === null ? isNew : Date.parse(created) < Date.parse(other);
        if (good.length === 0 || good.some(isOlder))
            return `nothing says that ${id} was made of the image of ${leg} that is taken ${since}`;
    }
    return undefined;
}


/***/ }),

/***/ 2422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  yf: () => (  baseResolver),
  o$: () => (  machineForm),
  ev: () => (  resolveSource),
  Bb: () => (  sourceKinds),
  eb: () => (  sourceRequests)
});

var schemas = __webpack_require__(2503);
var errors = __webpack_require__(8005);
var provider = __webpack_require__(33623);
var external_node_fs_ = __webpack_require__(73024);
var wording = __webpack_require__(37478);
var paths = __webpack_require__(56408);
;// CONCATENATED MODULE: ./.build/plan/id-map.js




const MOST_BYTES = 4 * 1024 * 1024;
function idFromMap(repository, file, field) {
    const path = (0,paths .CT)('source.map', repository, repository, file);
    const stat = (0,external_node_fs_.statSync)(path);
    if (!stat.isFile())
        throw new errors .yo(`source.map names ${file}, which is not a file.`);
    if (stat.size > MOST_BYTES) {
        throw new errors .yo(`source.map names ${file}, which has ${stat.size} bytes; at most ${MOST_BYTES} are read.`);
    }
    let value;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode((0,external_node_fs_.readFileSync)(path)));
    }
    catch (error) {
        const reason = error instanceof SyntaxError ? error.message : 'it is not UTF-8 text';
        throw new errors .yo(`source.map names ${file}, which is not JSON: ${reason}.`);
    }
    for (const [depth, name] of field.entries()) {
        const where = depth === 0 ? file : `${file} under ${field.slice(0, depth).join('.')}`;
        if (typeof value !== 'object' || value === null || Array.isArray(value)) {
            throw new errors .yo(`source.map: ${where} is ${kindOf(value)}, so it has no field "${name}".`);
        }
        const members = new Map(Object.entries(value));
        if (!members.has(name)) {
            const near = (0,wording .qb)(name, [...members.keys()]);
            const known = [...members.keys()].slice(0, 20).join(', ');
            const hint = near === undefined ? (known === '' ? 'It is empty.' : `It has ${known}.`) : `Did you mean "${near}"?`;
            throw new errors .yo(`source.map: ${where} has no field "${name}". ${hint}`);
        }
        value = members.get(name);
    }
    if (typeof value !== 'string' || value.trim() === '') {
        const got = value === '' ? 'empty' : kindOf(value);
        throw new errors .yo(`source.map: ${field.join('.')} in ${file} must be an image id as a string, but is ${got}.`);
    }
    return value;
}
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'an object';
    return typeof value === 'string' ? 'a string' : `the ${typeof value} ${JSON.stringify(value)}`;
}

;// CONCATENATED MODULE: ./.build/plan/sources.js




const mapRequest = schemas .Ikc({ of: schemas .euz('map'), file: schemas .YjP(), field: schemas .YOg(schemas .YjP()).min(1) })
    .describe('An id out of a JSON file, by the names that lead to it.');
const idRequest = schemas .Ikc({ of: schemas .euz('id'), id: schemas .YjP().min(1) });
function sourceKinds(providers) {
    return new Map(providers.flatMap(({ sources = {} }) => Object.entries(sources)));
}
function machineForm(providers) {
    const [first, ...others] = providers.flatMap(({ trial }) => trial?.machine ?? []);
    return first === undefined || others.length === 0 ? first : schemas .KCZ([first, ...others]);
}
function sourceRequests(providers) {
    const [first, ...others] = [...sourceKinds(providers).values()].map(({ request }) => request);
    return first === undefined
        ? schemas .gMt('of', [mapRequest, idRequest])
        : schemas .gMt('of', [first, ...others, mapRequest, idRequest]);
}
async function resolveSource(request, providers, asker) {
    const kind = sourceKinds(providers).get(request.of);
    if (kind !== undefined)
        return await kind.resolve(request, asker);
    const own = schemas .gMt('of', [mapRequest, idRequest]).safeParse(request);
    if (!own.success) {
        throw new errors .yo((0,provider .JM)(request.of, 'look for an image to start from', 'Name it by its id: source: {id: …}.'));
    }
    if (own.data.of === 'id')
        return { of: 'id', id: own.data.id, name: null };
    const { file, field } = own.data;
    return { of: 'map', id: idFromMap(asker.repository, file, field), name: `${file}: ${field.join('.')}` };
}
function baseResolver(providers, asker) {
    const kinds = sourceKinds(providers);
    return async (request) => {
        const kind = kinds.get(request.of);
        if (kind === undefined)
            return { kind: 'unresolved', reason: 'it is no name that moves' };
        try {
            return { kind: 'resolved', source: await kind.base(request, asker) };
        }
        catch (error) {
            if (!(error instanceof errors .yo))
                throw error;
            const reason = (0,errors .bD)(error).replace(/^source\.\w+: /, '').replace(/\.$/, '');
            return { kind: 'unresolved', reason };
        }
    };
}


/***/ }),

/***/ 84030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H6: () => (  answeredOf),
    OZ: () => (  ANSWERED),
    V3: () => (  answeringRecipe),
    kC: () => (  recipeNotRevoked)
  });
  var _bake_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13486);

const ANSWERED = 'revoked';
function answeringRecipe(recipe, name) {
    return (0,_bake_key_js__WEBPACK_IMPORTED_MODULE_0__  .dF)({ recipe, [ANSWERED]: name });
}
function answeredOf(values) {
    return (values[ANSWERED] ?? '').split(' ').filter((name) => name !== '');
}
function recipeNotRevoked(recipe, keyOf, revoked) {
    const answers = [];
    let own = recipe;
    for (;;) {
        const name = revoked({ recipe: own, key: keyOf(own) });
        if (name === undefined)
            return { recipe: own, answers };
        answers.push(name);
        own = answeringRecipe(own, name);
    }
}


/***/ })

};
