export const id = 8633;
export const ids = [8633];
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

/***/ 10327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    RW: () => (  hideCredentials),
    _s: () => (  takeCredentials),
    f4: () => (  credentialsInput)
  });
  var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);
  var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94463);


const DESCRIPTION = 'Environment variables that this step and its clean-up get and no other step does, one `NAME=value` a line: credentials of a cloud. What runs here sees them, whatever they are called; none of their values counts for a key.';
const credentialsInput = {
    ...(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .AS)({ secret: true, description: DESCRIPTION }),
    parse: (text) => {
        const found = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .xg)(text);
        const wrong = found.find(([name]) => !isHandable(name));
        if (wrong !== undefined) {
            throw new Error(`names ${wrong[0]}, which is no credential: a program would read something else there. Variables of a template go into "secret-vars"`);
        }
        return found;
    },
};
function isHandable(name) {
    return /^[A-Za-z_]\w*$/.test(name) && !(0,_environment_js__WEBPACK_IMPORTED_MODULE_1__  .ce)(name);
}
function takeCredentials(text, environment) {
    const handed = parsed(text).filter(([name]) => isHandable(name));
    if (handed.length === 0)
        return;
    for (const [name, value] of handed)
        environment[name] = value;
    environment[_environment_js__WEBPACK_IMPORTED_MODULE_1__  .Re] = handed.map(([name]) => name).join(' ');
}
function hideCredentials(host) {
    const text = host.input('credentials');
    const known = parsed(text);
    const values = known.length > 0 || text.trim() === '' ? hidden(known) : (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Iq)(text);
    for (const value of values)
        if (value !== '')
            host.secret(value);
}
function hidden(known) {
    return known.flatMap(([name, value]) => value.length >= _environment_js__WEBPACK_IMPORTED_MODULE_1__  .$r || (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__  .hN)(name) ? [value] : []);
}
function parsed(text) {
    try {
        return (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .xg)(text ?? '');
    }
    catch {
        return [];
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


/***/ })

};
