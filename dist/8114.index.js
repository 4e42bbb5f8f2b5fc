export const id = 8114;
export const ids = [8114];
export const modules = {

/***/ 45012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ isStepping),
/* harmony export */   Qn: () => (/* binding */ isOnTerminal),
/* harmony export */   rz: () => (/* binding */ bakeTerminalInputs),
/* harmony export */   wO: () => (/* binding */ checkSteps)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);


/** What only the command line takes: in a workflow nobody could answer. */
const bakeTerminalInputs = {
    debug: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)({
        default: 'false',
        description: "Step through the build by Packer's own `-debug`, which waits for a key after each step. It always bakes, one build at a time.",
    }),
};
/**
 * Whether the build is stepped through. Throws a UserError where nobody could answer.
 * @param isTerminal whether both standard input and output are one
 */
function isStepping(host, inputs, isTerminal) {
    const given = host.input('debug');
    if (given === '' || !bakeTerminalInputs.debug.parse(given))
        return false;
    const other = 'For a log of all that Packer does, set "debug-log".';
    if (host.kind === 'actions')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Input "debug" waits for a key after each step, and in a workflow nobody answers. ${other} To step through the build, run "bakehouse bake --debug" on a terminal.`);
    if (!isTerminal)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Input "debug" waits for a key after each step, but standard input and output are not both a terminal, so nobody could answer. Run it on a terminal, without a pipe. ${other}`);
    if (inputs.mode === 'validate')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Input "debug" steps through a build, but "mode" is validate, which builds nothing.');
    return true;
}
/** Throws a UserError for what has no steps. */
function checkSteps(builder) {
    if (builder !== 'packer')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Input "debug" is for builder: packer; docker build has no steps to wait after.');
}
/** Of this process. */
function isOnTerminal() {
    return process.stdin.isTTY && process.stdout.isTTY;
}


/***/ }),

/***/ 7909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ bakeInputs)
/* harmony export */ });
/* unused harmony export bakeOutputs */
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);
/* harmony import */ var _core_secrets_handed_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10327);
/* harmony import */ var _image_definition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95907);
/* harmony import */ var _image_leg_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44296);
/* harmony import */ var _packer_run_arguments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(835);





/** Everything that the action takes; action.yml and the tables of its README are made from this. */
const bakeInputs = {
    plan: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'The plan that `leg` is of: the path of plan.json, or the name of its artifact (output `plan-artifact`).',
    }),
    leg: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'The id of the leg to bake. The plan says all about it, so the inputs of a single bake stay empty.',
    }),
    'plan-digest': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'The output `digest` of the plan; another plan is refused.' }),
    template: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'Without a plan: the Packer template: a JSON or HCL2 file, or a folder of HCL2 files, relative to `working-directory`. With `builder: dockerfile`, the Dockerfile.',
    }),
    builder: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['packer', 'dockerfile'],
        default: 'packer',
        description: 'What bakes: `packer`, or `dockerfile` for `docker build` (BuildKit where docker has it, else the classic builder).',
    }),
    'working-directory': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        default: '.',
        description: 'Where Packer runs, relative to the workspace. Relative paths inside a template start here. With `builder: dockerfile`, the build context.',
    }),
    only: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ description: 'Builds to run, separated by commas or line ends; `*` stands for any part of a name.' }),
    except: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ description: 'Builds to leave out, written as for `only`.' }),
    vars: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS)({
        description: 'Variables of the template, or build arguments of the Dockerfile, one `name=value` a line. A value of several lines: `name<<END`, the lines, `END`.',
    }),
    'secret-vars': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS)({
        secret: true,
        description: 'The same for secret values. Each is masked before anything else is printed. A Dockerfile gets them as BuildKit secrets, with their names as ids.',
    }),
    credentials: _core_secrets_handed_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialsInput */ .f4,
    'var-files': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
        description: 'Files of variables, one a line, the later one wins: `.pkrvars.hcl`, `.json`, `.yml`, or `name=value` (`.config`, `.properties`, `.env`). A path that ends in `?` may be missing. `vars` win over them.',
    }),
    image: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: "The name of the image. Without it, the template's file or folder name; of `web/Dockerfile` and `Dockerfile.web` it is `web`.",
    }),
    tier: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        formerly: 'layer',
        values: _image_leg_js__WEBPACK_IMPORTED_MODULE_3__/* .tiers */ .cK,
        default: 'application',
        description: 'The tier of the image: `base`, `infrastructure` or `application`.',
    }),
    name: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'The name for records and outputs. Without it, the name of the image.' }),
    tags: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS)({
        description: 'Tags to put on the image where the provider has tags, one `name=value` a line. An image from a Dockerfile gets them as labels.',
    }),
    inputs: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
        description: 'Globs of files that count for the bake key, one a line, instead of the tracked files of the template and those that it names; with `!` only, those to leave out.',
    }),
    reuse: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalChoice */ .AU)({
        values: _image_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .reuses */ .UZ,
        description: 'Whether an image that was baked of the same inputs is taken instead of baking it again. `require` fails when there is none; `strict` fails when the template reads files that cannot be known beforehand. Without it, what the image of the plan says, else `auto`.',
    }),
    accept: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choices */ .zM)({
        values: _image_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .acceptances */ .Dc,
        description: 'Doubts about an image that is there already which are no reason to bake it again, with those that the plan names: `unread`, about files that cannot be known beforehand, and `post-processors`, about what those did elsewhere.',
    }),
    handoff: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        default: 'auto',
        description: "How a container image gets to later jobs: `none`, `archive` (an artifact) or `registry:<repository>`. `auto` is none within one job; with a plan of another job, the manifest's `build-registry`, else an archive.",
    }),
    records: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'Paths of records, or of folders that hold them, of what the leg builds on, where there is no artifact service.',
    }),
    'allow-no-image': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Whether a bake that ends well and keeps no image is `baked` all the same: a dry run with `skip_create_ami`.',
    }),
    parent: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'The id of the image that this one builds on, for the record and the tag `bakehouse:parent`.',
    }),
    mode: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['build', 'validate'],
        default: 'build',
        description: '`validate` checks everything that a build would, annotates the template, and builds nothing.',
    }),
    validate: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['auto', 'true', 'false'],
        default: 'auto',
        description: 'Whether `packer validate` runs before the build. `packer build` itself checks the whole template before it starts anything, so `auto` asks for a run of its own only when the template has data sources, which a build would query first.',
    }),
    berks: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['auto', 'true', 'false'],
        default: 'auto',
        description: 'Whether `berks vendor` puts cookbooks into `berks-cookbooks` before the build: `auto` where `working-directory` has a `Berksfile`. What it leaves in the repository is removed afterwards.',
    }),
    'berks-frozen': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Fail when `Berksfile.lock` is missing, or does not fit the `Berksfile` and its cookbooks.',
    }),
    'on-error': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: _packer_run_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .onErrorValues */ .iY,
        default: 'cleanup',
        description: 'What Packer does when a build fails: `cleanup`, or, only with `keep-on-failure`, `abort` or `run-cleanup-provisioner`, which leave everything running.',
    }),
    'keep-on-failure': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Keep what a failed build made, for a look at it. It is listed, with the commands that remove it.',
    }),
    'parallel-builds': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)({
        default: '0',
        least: 0,
        most: 1000,
        unit: 'builds',
        description: 'How many builds of the template run at once; 0 is all.',
    }),
    timeout: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)({
        default: '350',
        least: 0.05,
        most: 7200,
        unit: 'minutes',
        whole: false,
        description: 'Minutes after which the build is stopped, cleaned up and failed. Keep it below `timeout-minutes` of the job.',
    }),
    retries: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)({
        default: '0',
        least: 0,
        most: 10,
        unit: 'retries',
        description: 'How often a build is tried again when the provider was throttled, out of capacity or out of reach. Nothing else is ever tried again.',
    }),
    'retry-vars': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS)({
        description: 'Variables over `vars` where the provider has no capacity or takes a spot instance back, one `name=value` a line: the build is then tried once more with these, whatever `retries` says. `spot_price=0` is on demand where the template has such a variable.',
    }),
    arguments: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
        description: 'More flags for `packer build`, one a line; only those that Bakehouse knows. With `builder: dockerfile`, more arguments for `docker build`, as they are.',
    }),
    'pass-env': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'Names of environment variables that the build may see besides the usual ones (see Environment below).',
    }),
    account: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'The AWS account that the credentials must belong to; anything else fails before the build.',
    }),
    'min-free-disk': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)({
        default: '1',
        least: 0,
        most: 100000,
        unit: 'GiB',
        whole: false,
        description: 'GiB that must be free where the runner keeps temporary files and the workspace.',
    }),
    'debug-log': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: "Keep Packer's debug log, scrubbed of secrets, as an artifact for three days. Never in the job's log.",
    }),
    'artifact-prefix': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        default: 'bakehouse',
        description: 'The first part of the names of artifacts. Rows of a matrix that bake one template need one each, or an image each.',
    }),
    'allow-untrusted': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Bake an untrusted change with all rights of this run. Read the page on security first.',
    }),
};
/** What later steps and jobs get. */
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

/***/ 40476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ kitchenVerifyInputs)
/* harmony export */ });
/* unused harmony export kitchenVerifyOutputs */
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);
/* harmony import */ var _core_secrets_handed_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10327);


const minutes = (preset, description) => (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)({ default: preset, least: 0.05, most: 7200, unit: 'minutes', whole: false, description });
/** Everything that the action takes; action.yml and the tables of its README are made from this. */
const kitchenVerifyInputs = {
    record: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'The record of the bake: the output `record` of `bake` in the same job, or a path. With `plan` and `leg` it is found by itself.',
    }),
    plan: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'The plan that `leg` is of: the path of plan.json, or the name of its artifact.' }),
    leg: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'The id of the leg to verify; the plan says how.' }),
    'plan-digest': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'The output `digest` of the plan; another plan is refused.' }),
    records: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'Paths of records, or of folders that hold them, where there is no artifact service.',
    }),
    'image-id': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'Without a record: the id of the image to verify.' }),
    provider: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        default: 'docker',
        description: 'With `image-id`: whose image it is. `docker`, `aws`, `file`, `qemu`, `openstack`, `azure`, `gcp` or `vagrant`; else `other`.',
    }),
    'working-directory': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        default: '.',
        description: 'The folder of the kitchen file, or where the script runs, relative to the workspace.',
    }),
    'kitchen-yaml': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'The kitchen file, when it is neither kitchen.yml nor .kitchen.yml.' }),
    instances: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ description: 'Names of instances, or one regular expression. Without it all.' }),
    suites: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ description: 'Suites of which instances are verified. Without it all.' }),
    engine: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['auto', 'kitchen', 'script'],
        default: 'auto',
        description: '`auto` is `script` when `script` is given, else Test Kitchen when there is a kitchen file.',
    }),
    script: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)({ description: 'A command that tests the image and writes the report that `reports` names.' }),
    'script-inside': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Run the script in the container of the image, in the machine of a disk, or in the instance of an AMI by SSM, instead of beside it.',
    }),
    'script-machine': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)({
        description: 'How the machine of a script is started, as YAML. Of an AMI: `instance-type`, `subnet`, `security-groups`, `profile`, `public-ip`; of a disk: `user`, `memory` and more.',
    }),
    unasked: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['skip', 'verify'],
        default: 'skip',
        description: 'What becomes of a leg of whose tests neither the manifest nor an input says anything: `verify` takes its kitchen file.',
    }),
    'allow-no-tests': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Let the step be green when there is nothing to test. The gate stays shut.',
    }),
    inject: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['auto', 'env', 'none'],
        default: 'auto',
        description: 'How the image gets into the kitchen file: `auto` into the resolved configuration, `env` by BAKEHOUSE_IMAGE alone, `none` not at all.',
    }),
    'image-key': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'The key of the driver that names the image, for drivers that Bakehouse does not know.',
    }),
    phases: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        default: 'create, converge, verify',
        description: 'Which phases are run. Without `verify` nothing is tested, and the gate stays shut.',
    }),
    parallel: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)({ default: '2', least: 1, most: 64, unit: 'instances', description: 'Instances at once.' }),
    'create-timeout': minutes('20', 'Minutes for the creation of an instance.'),
    'converge-timeout': minutes('60', 'Minutes for its converge.'),
    'verify-timeout': minutes('60', 'Minutes for its tests.'),
    'destroy-timeout': minutes('15', 'Minutes for its removal.'),
    retries: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)({
        default: '0',
        least: 0,
        most: 5,
        unit: 'retries',
        description: 'How often an instance is tried again when the infrastructure failed. Nothing else ever is.',
    }),
    destroy: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['always', 'passing', 'never'],
        default: 'always',
        description: 'Which instances are removed afterwards.',
    }),
    reports: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ description: 'Globs of reports: JUnit, TAP, RSpec JSON or InSpec JSON.' }),
    'min-tests': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)({
        default: '1',
        least: 0,
        most: 1_000_000,
        unit: 'tests',
        description: 'Tests that each instance must have executed.',
    }),
    'max-skipped': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)({
        default: '1000000',
        least: 0,
        most: 1_000_000,
        unit: 'tests',
        description: 'Skipped tests that an instance may have.',
    }),
    berks: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['auto', 'true', 'false'],
        default: 'auto',
        description: 'Whether `berks vendor` runs first: `auto` when there is a Berksfile.',
    }),
    'berks-frozen': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({ default: 'false', description: 'Fail when Berksfile.lock is not there, or would change.' }),
    'gen-dockerfile': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        default: 'auto',
        description: '`auto` runs gen-kitchen-dockerfile.sh where it is, `off` does not; else the path of another script.',
    }),
    command: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        default: 'auto',
        description: 'How kitchen is called: `auto` is `bundle exec kitchen` when Gemfile.lock has test-kitchen, else `kitchen`.',
    }),
    'chef-license': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: "What CHEF_LICENSE is to be, where Chef's programs ask whether their licence is accepted.",
    }),
    'secret-vars': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS)({
        secret: true,
        description: 'Secret environment variables for kitchen or the script, one `name=value` a line.',
    }),
    credentials: _core_secrets_handed_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialsInput */ .f4,
    'pass-env': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ description: 'Names of environment variables that children may see besides the usual ones.' }),
    'artifact-prefix': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: 'bakehouse', description: 'The first part of the names of artifacts.' }),
    'allow-untrusted': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Verify an untrusted change with all rights of this run. Read the page on security first.',
    }),
};
/** What later steps and jobs get. */
const kitchenVerifyOutputs = {
    conclusion: '`success`, `failure`, `cancelled`, `no-tests` or `skipped`.',
    gate: '`pass` or `block`: whether publishing may go on.',
    'failure-class': 'What went wrong first: `config`, `licence`, `infrastructure`, `converge`, `test`, `cleanup` or `cancelled`; empty when nothing did.',
    instances: 'What became of each instance, as JSON.',
    total: 'Tests that were reported.',
    passed: 'Tests that passed.',
    failed: 'Tests that failed.',
    errored: 'Tests that broke.',
    skipped: 'Tests that were skipped.',
    'failed-instances': 'Names of the instances that the gate is shut for, as JSON.',
    duration: 'Whole seconds that the step took.',
    record: 'The path of the record of this verification.',
    'record-artifact': 'The name of the artifact that holds the record; empty where there is no artifact service.',
    'image-verified': '`true` when the provider confirmed that every instance ran this very image.',
    leftovers: 'What could not be removed or looked for, as JSON; `[]` when nothing. Empty where nobody could look before the step ended.',
};


/***/ }),

/***/ 76727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ planInputs)
/* harmony export */ });
/* unused harmony export planOutputs */
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

/** Everything that the action takes; action.yml and the tables of its README are made from this. */
const planInputs = {
    mode: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['plan', 'collect'],
        default: 'plan',
        description: '`collect` is the last job of a run: it reads the records of all legs, lists their images, and fails when a leg failed.',
    }),
    manifest: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'The manifests, relative to the workspace. Without it `bakehouse.yml`, else `IMAGES.json`, `docker/IMAGES.json` or `.docker/IMAGES.json`.',
    }),
    request: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)({
        description: "Instead of a manifest: a build request as packerd took it, as JSON, as the path of a JSON file, or `event` for the event's payload.",
    }),
    profiles: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)({
        description: 'Instead of a manifest: profiles that become images, as YAML: `glob` or `payload`, `template`, `source-images`, and more (see Profiles below).',
    }),
    only: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'Legs to plan, by id, separated by commas or line ends; `*` stands for any part, `web` for all legs of that image, and `tier=base` for those of a tier. An entry of an IMAGES.json also goes by its tag.',
    }),
    except: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ description: 'Legs to leave out, written as for `only`.' }),
    with: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['parents', 'children', 'none'],
        default: 'parents',
        description: 'Who comes along with the legs that `only` names: what they build on, what builds on them, or nobody.',
    }),
    vars: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
        description: 'Variables over those of the manifest, one `name=value` a line, or `leg: name=value` for some legs, written as for `only`.',
    }),
    rebuild: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        default: 'changed',
        description: 'What is baked: `changed`, `all`, or legs written as for `only`, which are baked whatever is found, and all that build on them.',
    }),
    'resolve-sources': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'true',
        description: 'Whether source images are looked for. Without it the legs that need one have no key, and are always baked.',
    }),
    'look-up': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'true',
        description: 'Whether providers are asked for images that are already there. Without it everything is baked.',
    }),
    explain: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'Legs, written as for `only`, of whose keys all files and values are printed, and what differs from the last bake.',
    }),
    list: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'List all legs in the log, also those with nothing to do, each with its state.',
    }),
    render: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'A folder, relative to the workspace, into which the templates of IMAGES.json or profiles are written. They are no inputs of what lies beside them.',
    }),
    'pass-env': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'Names of environment variables that bake passes on to the build (its input of that name): the values of those that a template reads count for the key. They must be the same here and there.',
    }),
    'dry-run': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Plan any number of legs and levels, and give no matrices.',
    }),
    'build-registry': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        formerly: 'staging',
        description: "The repository that container images go through from job to job, as `ghcr.io/acme/builds`, over the manifest's `build-registry`.",
    }),
    'artifact-prefix': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: 'bakehouse', description: 'The first part of the names of artifacts.' }),
    'require-artifact': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Fail where the plan cannot be kept as an artifact, which other jobs read it from. The plan of an untrusted pull request never is, and does not fail.',
    }),
    summary: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['auto', 'full', 'none'],
        default: 'auto',
        description: "What is added to the job's summary: `auto` folds the plan below its headline, `full` shows all of it, `none` adds nothing. With `mode: collect`, `none` also makes no report.",
    }),
    plan: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'With `mode: collect`: the path of plan.json, or the name of its artifact.' }),
    'plan-digest': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'With `mode: collect`: the output `digest` of the plan; another plan is refused.',
    }),
    records: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'With `mode: collect`: paths of records, or of folders that hold them, where there is no artifact service.',
    }),
};
const levels = [0, 1, 2, 3, 4, 5, 6, 7];
/** What later steps and jobs get. */
const planOutputs = {
    ...Object.fromEntries(levels.map((level) => [
        `level-${level}`,
        level === 0
            ? 'The matrix of the legs that build on nothing that is baked: `{"include": [{"leg", "slug", "image", …}]}`.'
            : `The matrix of the legs with ${level} ${level === 1 ? 'level' : 'levels'} of legs above them.`,
    ])),
    ...Object.fromEntries(levels.map((level) => [`has-level-${level}`, `Whether level ${level} has a leg: the \`if\` of its job.`])),
    count: 'How many legs are to be baked or verified.',
    unchanged: 'How many are unchanged.',
    plan: 'The path of plan.json.',
    digest: 'Its sha256: whoever reads the plan is given it, and refuses another.',
    'plan-artifact': 'The name of the artifact that holds the plan; empty where there is no artifact service.',
    summary: 'The plan in one sentence.',
    images: 'With `mode: collect`: all images as JSON: `[{"leg", "build", "provider", "region", "id"}]`.',
    'images-by-leg': 'With `mode: collect`: ids as JSON: `{"<leg>": {"<region or local>": "<id>"}}`.',
    report: 'With `mode: collect`: the path of the report of the run, an HTML page. As an artifact it is `<artifact-prefix>-report-a<attempt>.html`.',
    'report-url': 'With `mode: collect`: the address of that artifact, which a browser opens; empty where there is none.',
    headline: 'With `mode: collect`: the result in one sentence, as `1 of 60 images failed its tests`.',
    status: 'With `mode: collect`: `baked`, `reused` where nothing had to be baked, `failed` or `cancelled`.',
};


/***/ }),

/***/ 13041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ publishImageInputs)
/* harmony export */ });
/* unused harmony export publishImageOutputs */
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

/** Everything that the action takes; action.yml and the tables of its README are made from this. */
const publishImageInputs = {
    records: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'The records of what is published: paths, folders that hold them, or prefixes of artifacts. Without it those of this job and, with `plan`, the artifacts of this run.',
    }),
    plan: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'The plan, which says which leg goes to which targets: the path of plan.json, or the name of its artifact.',
    }),
    'plan-digest': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'The output `digest` of the plan; another plan is refused.' }),
    targets: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)({
        description: 'Names of targets of the plan, one a line, or targets themselves as YAML, as `targets` of a manifest has them. Without it all of the plan.',
    }),
    only: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'Legs to publish, separated by commas or line ends, as the action plan takes them: `web`, `web/debian-*`, `tier=base`. Without it all.',
    }),
    incomplete: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['refuse', 'skip'],
        default: 'refuse',
        description: 'What is done where a leg may not be published: `refuse` publishes nothing at all; `skip` publishes every image of which all legs passed, keeps the others back whole, names them, and fails in the end.',
    }),
    version: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'What `{version}` stands for. Without it that of the leg, the tag of the run, or its commit.',
    }),
    'require-verified': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'true',
        description: 'Publish only what has passed its tests. `false` publishes anything, and shows it in red.',
    }),
    mode: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['apply', 'plan'],
        default: 'apply',
        description: '`plan` shows what would be changed, and changes nothing.',
    }),
    'output-directory': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        default: '.',
        description: 'Where files of `deliver: artifact` are written, and merged with what is there, relative to the workspace.',
    }),
    'best-effort-regions': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'Regions that may lag: they are named, and hold nothing up.',
    }),
    'allow-public': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Let a target with `public: true` show its images to everybody.',
    }),
    'allow-dirty': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: "Publish an image of files that differ from the commit also where a target's name, tag or path contains a version or commit; that then ends in `-dirty`.",
    }),
    'allow-untrusted': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Publish for an untrusted change, or to targets as a branch or pull request has them. Read the page on security first.',
    }),
    report: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'true',
        description: 'With `plan`: keep a page of the whole run, with what was published, that a browser opens from the page of the run.',
    }),
    'artifact-prefix': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: 'bakehouse', description: 'The first part of the names of artifacts.' }),
    'github-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        secret: true,
        default: '${{ github.token }}',
        description: 'For files with `deliver: commit` or `pull-request`: may write contents, and pull requests.',
    }),
};
/** What later steps and jobs get. */
const publishImageOutputs = {
    published: 'Where everything is now, as JSON: `[{"leg", "build", "target", "kind", "region", "id", "digest", "ref", "status"}]`.',
    images: 'The images as consumers find them, as JSON: `[{"leg", "build", "provider", "region", "id"}]`.',
    'images-by-leg': 'Their ids as JSON: `{"<leg>": {"<region or local>": "<id>"}}`.',
    digest: 'The digest in the registry, where exactly one container image was published.',
    manifest: 'The path of image-manifest.json, which lists all images.',
    changed: '`true` when something was changed; with `mode: plan`, when something would be.',
    mutations: 'How many calls changed something.',
    journal: 'The path of publish-journal.json: every call that changed something, with its end.',
    report: 'The path of the report; empty without a plan.',
    status: '`published`, `unchanged`, `partial` (all but regions of `best-effort-regions`), `incomplete` (all but images that were kept back) or `failed`; with `mode: plan`, `planned` where something is due.',
};


/***/ }),

/***/ 73968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ setupPackerInputs)
/* harmony export */ });
/* unused harmony export setupPackerOutputs */
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

/** Everything that the action takes; action.yml and the tables of its README are made from this. */
const setupPackerInputs = {
    version: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        default: 'auto',
        description: "An exact version, a constraint of HashiCorp's kind (`~> 1.9`, `>= 1.9, < 1.12`, `!= 1.9.1`), `latest`, or `auto`: what the version file, the lockfile or the template says, else the Packer that the system has, else the latest.",
    }),
    'version-file': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'A file that names the version: `.packer-version`, `.tool-versions`, or any file of one line.',
    }),
    template: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'A template or a folder of templates: its `required_version` counts, and the plugins that it requires are installed.',
    }),
    plan: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'Instead of `template`: the plan that `leg` is of, as its path or the name of its artifact. It says which template is baked, and whether Packer is needed at all.',
    }),
    leg: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'The leg of the plan that this job bakes.' }),
    'plan-digest': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'The output `digest` of the plan; another plan is refused.' }),
    plugins: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
        description: 'Plugins to install besides, one `github.com/hashicorp/docker ~> 1.1` a line. Legacy JSON templates cannot declare theirs.',
    }),
    lockfile: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: "The lockfile. Without it, `packer.lock.yml` in the template's folder, else at the root, where there is one.",
    }),
    'lockfile-mode': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['read', 'write'],
        default: 'read',
        description: '`write` makes or renews the lockfile from what this run installs.',
    }),
    frozen: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Fail unless there is a lockfile and it says exactly what this run needs.',
    }),
    'problem-matcher': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: "Turn Packer's diagnostics in the output of later steps into annotations, for plain `packer validate` steps. It reads whatever later steps print; `bake` removes it.",
    }),
    keyring: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)({
        description: "The armored public key of a mirror that signs its own lists. Without it, only HashiCorp's key counts.",
    }),
    'prefer-system': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'true',
        description: 'Use the Packer that is on PATH already when it satisfies what is asked for.',
    }),
    'check-latest': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Ask the index for the newest version that satisfies, even when something local does.',
    }),
    mirror: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        secret: true,
        description: "An address, or a `file://` folder, with the shape of HashiCorp's release host. It changes where bytes come from, never what they must hash to.",
    }),
    verify: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['signature', 'checksum'],
        default: 'signature',
        description: '`checksum` trusts the list of sums without its signature.',
    }),
    cache: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['auto', 'true', 'false'],
        default: 'auto',
        description: 'Keep plugins in the Actions cache. `auto` does so only with a lockfile, and not on self-hosted runners, releases, tags, `pull_request_target` and `workflow_run`.',
    }),
    'github-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        secret: true,
        default: "${{ github.server_url == 'https://github.com' && github.token || '' }}",
        description: 'For the program that fetches plugins from GitHub, and for nothing else.',
    }),
};
/** What later steps get. */
const setupPackerOutputs = {
    version: "Packer's version, without a leading v.",
    path: "Packer's path.",
    'version-source': 'Who decided on the version: `input`, `version-file`, `lockfile`, `required_version`, `system` or `latest`.',
    'install-source': 'Where it came from: `system`, `tool-cache`, `download` or `mirror`.',
    verified: "What it was held against: `signature`, `signature-by-keyring`, `checksum`, `tool-cache` (verified when it came there), or `none` (the system's).",
    plugins: 'The plugins as JSON: `[{"source", "version", "path", "sha256"}]`.',
    'plugin-path': 'The folder of the plugins; empty where none were asked for.',
    'cache-hit': '`true` when the plugins came out of the cache.',
};


/***/ }),

/***/ 50545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ listenForInterrupt),
/* harmony export */   m: () => (/* binding */ leaveInTime)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);


const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** From here on the signals only note the wish: whoever started something has to end it first. */
function listenForInterrupt() {
    let first;
    let count = 0;
    const listeners = [];
    const note = () => {
        count += 1;
        if (first !== undefined)
            return;
        first = (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .steadyNow */ .rj)();
        for (const listener of listeners)
            listener();
    };
    for (const signal of SIGNALS)
        process.on(signal, note);
    return {
        at: () => first,
        count: () => count,
        onFirst: (listener) => {
            if (first === undefined)
                listeners.push(listener);
            else
                listener();
        },
        dispose: () => {
            for (const signal of SIGNALS)
                process.off(signal, note);
        },
    };
}
/** The runner kills us ten seconds after its first signal. What is not over by then is left to the post step. */
const LEAVE_MS = 8700;
/**
 * Does the work, but once the run is cancelled only until the runner would kill us: whatever it waits for. On a terminal
 * nobody kills us, and nobody comes after us: there it is left only when asked a second time.
 */
async function leaveInTime(host, interrupt, work) {
    let timer;
    const leave = new Promise((_, reject) => {
        interrupt.onFirst(() => {
            timer = setInterval(() => {
                const at = interrupt.at() ?? (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .steadyNow */ .rj)();
                if ((0,_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .steadyNow */ .rj)() - at < LEAVE_MS || (host.kind === 'terminal' && interrupt.count() < 2))
                    return;
                reject(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('The run was cancelled, and what this step waited for did not answer in time.'));
            }, 50);
        });
    });
    const done = work();
    try {
        return await Promise.race([done, leave]);
    }
    finally {
        clearInterval(timer);
        // What still comes of the loser is nobody's business any more.
        done.catch(() => { });
        leave.catch(() => { });
    }
}


/***/ }),

/***/ 70164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CR: () => (/* binding */ createRelay),
  cN: () => (/* binding */ dropEscapes),
  of: () => (/* binding */ showable)
});

;// CONCATENATED MODULE: ./.build/core/text/lines.js
/** A line longer than this is cut: no terminal or browser shows more, and a hostile one must not fill our memory. */
const LONGEST_LINE = 64 * 1024;
/**
 * Cuts a stream of bytes into batches of whole lines. A line is held back until its end has come, so nothing that is
 * looked for in a line is ever missed because of where a chunk ended. Invalid UTF-8 becomes U+FFFD.
 *
 * A line beyond `LONGEST_LINE` bytes is cut there, and its length told in its place. What is secret must not survive in
 * part: so `margin` more bytes, more than any secret is long, are kept, scrubbed, and then dropped.
 */
class LineBatches {
    #held = [];
    #heldBytes = 0;
    #droppedBytes = 0;
    #margin;
    #most;
    #scrub;
    #emit;
    constructor(emit, scrub, margin) {
        this.#emit = emit;
        this.#scrub = scrub;
        this.#margin = margin;
        this.#most = LONGEST_LINE + margin;
    }
    push(chunk) {
        const last = chunk.lastIndexOf(10);
        if (last === -1) {
            this.#hold(chunk);
            return;
        }
        const first = chunk.indexOf(10);
        // The line that the chunk before this one began.
        if (this.#heldBytes > 0 || this.#droppedBytes > 0) {
            this.#hold(chunk.subarray(0, first));
            this.#emit(this.#takeHeld());
            if (last > first)
                this.#emitLines(chunk.subarray(first + 1, last + 1));
        }
        else {
            this.#emitLines(chunk.subarray(0, last + 1));
        }
        this.#hold(chunk.subarray(last + 1));
    }
    /** The end of the stream: a last line without its newline counts. */
    end() {
        if (this.#heldBytes > 0 || this.#droppedBytes > 0)
            this.#emit(this.#takeHeld());
    }
    #emitLines(bytes) {
        // Lines this long are rare; the search for them costs nothing when the whole batch is shorter.
        if (bytes.length > this.#most && hasLongLine(bytes, this.#most)) {
            for (let start = 0; start < bytes.length;) {
                const end = bytes.indexOf(10, start);
                this.#hold(bytes.subarray(start, end));
                this.#emit(this.#takeHeld());
                start = end + 1;
            }
            return;
        }
        this.#emit(bytes.toString('utf8'));
    }
    #hold(bytes) {
        if (bytes.length === 0)
            return;
        const room = Math.max(0, this.#most - this.#heldBytes);
        if (room > 0) {
            const part = bytes.subarray(0, room);
            this.#held.push(Buffer.from(part));
            this.#heldBytes += part.length;
        }
        this.#droppedBytes += Math.max(0, bytes.length - room);
    }
    #takeHeld() {
        const text = Buffer.concat(this.#held).toString('utf8');
        const length = this.#heldBytes + this.#droppedBytes;
        const isCut = this.#droppedBytes > 0;
        this.#held = [];
        this.#heldBytes = 0;
        this.#droppedBytes = 0;
        if (!isCut)
            return `${text}\n`;
        const clean = this.#scrub(text);
        return `${clean.slice(0, Math.max(0, clean.length - this.#margin))} … [line of ${length} bytes cut here]\n`;
    }
}
function hasLongLine(bytes, most) {
    for (let start = 0; start < bytes.length;) {
        const end = bytes.indexOf(10, start);
        if ((end === -1 ? bytes.length : end) - start > most)
            return true;
        if (end === -1)
            return false;
        start = end + 1;
    }
    return false;
}

// EXTERNAL MODULE: ./.build/core/secrets/secrets.js + 2 modules
var secrets_secrets = __webpack_require__(11217);
;// CONCATENATED MODULE: ./.build/core/process/relay.js


/**
 * What a program writes, on its way to the log: cut into lines, rendered, freed of terminal escapes, scrubbed of
 * secrets, and only then written. In this order: a decoder can join what an escape had split.
 *
 * @param write gets whole lines, as text that is safe to show once the runner obeys no commands
 */
function createRelay(secrets, render, write) {
    // What is shown has no escapes, so a secret that holds some is looked for without them, too.
    const sought = [...new Set([...secrets, ...secrets.map(dropEscapes)])];
    const scrub = (0,secrets_secrets/* createScrub */.EN)(sought);
    const margin = sought.length === 0 ? 0 : 4 * (0,secrets_secrets/* longestForm */.VX)(sought) + 1024;
    const batches = new LineBatches((batch) => write(showable(render(batch), scrub)), scrub, margin);
    return { push: (chunk) => batches.push(chunk), end: () => batches.end() };
}
/** Escapes dropped, secrets hidden. The last word on every text that leaves us. */
function showable(text, scrub) {
    if (!CONTROL.test(text))
        return scrub(text);
    // Before, too: a broken escape takes what follows it along, which may be the first letter of a secret.
    return scrub(dropEscapes(scrub(text, true)));
}
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
/** CSI, OSC (to BEL or ST) and two-character sequences: ECMA-48. */
const ESCAPES = 
// oxlint-disable-next-line no-control-regex -- as above
/(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\n\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]?/g;
// oxlint-disable-next-line no-control-regex -- as above
const LEFT_OVER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/**
 * Text without terminal escapes and control characters. A carriage return starts a new line: for the runner, whose
 * reader ends a line at any of CR, LF and CRLF, it does so anyway. Several of them start one.
 */
function dropEscapes(text) {
    if (!CONTROL.test(text))
        return text;
    return text
        .replace(ESCAPES, '')
        .replace(/\r+\n?/g, '\n')
        .replace(LEFT_OVER, '');
}


/***/ }),

/***/ 10327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RW: () => (/* binding */ hideCredentials),
/* harmony export */   _s: () => (/* binding */ takeCredentials),
/* harmony export */   f4: () => (/* binding */ credentialsInput)
/* harmony export */ });
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94463);


/** What both steps that take them say of them. */
const DESCRIPTION = 'Environment variables that this step and its clean-up get and no other step does, one `NAME=value` a line: credentials of a cloud. What runs here sees them, whatever they are called; none of their values counts for a key.';
/** The input `credentials` of a step. */
const credentialsInput = {
    ...(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS)({ secret: true, description: DESCRIPTION }),
    parse: (text) => {
        const found = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePairs */ .xg)(text);
        const wrong = found.find(([name]) => !isHandable(name));
        if (wrong !== undefined) {
            throw new Error(`names ${wrong[0]}, which is no credential: a program would read something else there. Variables of a template go into "secret-vars"`);
        }
        return found;
    },
};
function isHandable(name) {
    return /^[A-Za-z_]\w*$/.test(name) && !(0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .isReservedName */ .ce)(name);
}
/**
 * Puts the variables of the input into the environment of this very process, where SDKs and children find them, and notes
 * their names there. Never throws: what cannot be read is the input's own mistake, told by whoever reads it.
 * @param text the input as it was given; absent or empty does nothing
 */
function takeCredentials(text, environment) {
    const handed = parsed(text).filter(([name]) => isHandable(name));
    if (handed.length === 0)
        return;
    for (const [name, value] of handed)
        environment[name] = value;
    environment[_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .HANDED */ .Re] = handed.map(([name]) => name).join(' ');
}
/**
 * Hides their values: all that have the length of a credential, or the name of one. Others are words such as `3` or
 * `default`, and hiding those would hide half of the log.
 */
function hideCredentials(host) {
    const text = host.input('credentials');
    const known = parsed(text);
    // When it is malformed, every line of it may be one.
    const values = known.length > 0 || text.trim() === '' ? hidden(known) : (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .secretTextsOf */ .Iq)(text);
    for (const value of values)
        if (value !== '')
            host.secret(value);
}
function hidden(known) {
    return known.flatMap(([name, value]) => value.length >= _environment_js__WEBPACK_IMPORTED_MODULE_1__/* .SHORTEST_CREDENTIAL */ .$r || (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .isCredentialName */ .hN)(name) ? [value] : []);
}
function parsed(text) {
    try {
        return (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePairs */ .xg)(text ?? '');
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ checkExtraArguments),
/* harmony export */   Tr: () => (/* binding */ validateArguments),
/* harmony export */   fb: () => (/* binding */ buildArguments),
/* harmony export */   iY: () => (/* binding */ onErrorValues),
/* harmony export */   x9: () => (/* binding */ checkBuildNames)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);


const onErrorValues = ['cleanup', 'abort', 'run-cleanup-provisioner'];
/** Flags of `packer build` (command/build.go, command/cli.go) that a user may add; `validates`: `packer validate` knows it. */
const KNOWN_FLAGS = new Map([
    ['force', { takesValue: false, validates: false }],
    ['warn-on-undeclared-var', { takesValue: false, validates: false }],
    ['ignore-prerelease-plugins', { takesValue: false, validates: true }],
    ['use-sequential-evaluation', { takesValue: false, validates: true }],
    ['skip-enforcement', { takesValue: false, validates: false }],
    ['config-type', { takesValue: true, validates: true }],
]);
/** Flags that belong to an input, or that cannot work without a terminal. */
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
/** The arguments of `packer build`. Values of variables are never among them. */
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
/** The arguments of `packer validate` for the same build. */
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
/**
 * Refuses what Packer does not know, what an input already says, and what would stop for a key.
 * @param what how messages call them
 */
function checkExtraArguments(args, what = 'Input "arguments"') {
    for (const arg of args) {
        const name = nameOf(arg);
        const owned = OWNED_FLAGS.get(name);
        if (owned !== undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what} must not hold ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(arg)}: ${owned}.`);
        const flag = KNOWN_FLAGS.get(name);
        if (flag === undefined) {
            const known = [...KNOWN_FLAGS.keys()].map((flag) => `-${flag}`);
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what} holds ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(arg)}, which is no known flag; allowed are ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .orList */ .A3)(known)}.`);
        }
        if (flag.takesValue && !arg.includes('='))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what}: -${name} needs a value, as -${name}=….`);
    }
}
/** `force` of `-force`, `--force` and `-force=true`; empty when it is no flag. */
function nameOf(arg) {
    return /^--?([a-z-]+)(?:=.*)?$/s.exec(arg)?.[1] ?? '';
}
/** Names of builds for `-only` and `-except`: they are joined with commas and must not be taken for flags. */
function checkBuildNames(what, names) {
    for (const name of names) {
        if (name.startsWith('-') || /[\s,"']/.test(name)) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what} must hold names of builds, with * for any part, but holds ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(name)}.`);
        }
    }
}


/***/ }),

/***/ 14868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ pipelineInputs)
/* harmony export */ });
/* unused harmony export pipelineOutputs */
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

/** Everything that the root action takes; action.yml and the tables of the README are made from this. */
const pipelineInputs = {
    manifest: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'The manifests, relative to the workspace. Without it, `request` and `profiles`: `bakehouse.yml`, else `IMAGES.json`, `docker/IMAGES.json` or `.docker/IMAGES.json`.',
    }),
    request: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)({
        description: "Instead of a manifest: a build request as packerd took it, as JSON, as the path of a JSON file, or `event` for the event's payload. Its `giturl` is cloned, at its `branch`.",
    }),
    profiles: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)({
        description: 'Instead of a manifest: profiles that become images, as YAML, as the action plan takes them: `glob` or `payload`, `template`, `source-images`, and more.',
    }),
    'request-id': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'The id by which the sender of a request finds this run. With it the response is kept as an artifact from the first stage on, `bakehouse-response-a<attempt>.json`, for `bakehouse watch` and others.',
    }),
    only: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'Legs to bake, by id, separated by commas or line ends; `*` stands for any part, `web` for all legs of that image, and `tier=base` for those of a tier. An entry of an IMAGES.json also goes by its tag. What they build on comes along.',
    }),
    vars: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
        description: 'Variables over those of the manifest or request, one `name=value` a line, or `leg: name=value` for some legs, written as for `only`.',
    }),
    rebuild: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        default: 'changed',
        description: 'What is baked: `changed`, `all`, or legs written as for `only`, which are baked whatever is found, and all that build on them.',
    }),
    'secret-vars': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS)({
        secret: true,
        description: 'Secret values, one `name=value` a line, under the names by which the manifest or request asks for them. Each is masked before anything else is printed.',
    }),
    'checkout-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        secret: true,
        description: "A token for a private `giturl` over https. Only that host gets it, by the environment of git; it is in no address, configuration or log. It can read what it can read: a request's sender chooses the repository.",
    }),
    'ssh-key': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)({
        secret: true,
        description: 'A private key for a private `giturl` over ssh, in a file of its own while git runs.',
    }),
    targets: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)({
        description: 'Where verified images are published when all is well: names of targets of the manifest, one a line, `all`, or targets themselves as YAML. Without it nothing is published.',
    }),
    incomplete: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['refuse', 'skip'],
        default: 'refuse',
        description: 'What is published where a leg failed: `refuse` publishes nothing; `skip` publishes every image of which all legs passed and keeps the others back whole. The step fails either way.',
    }),
    version: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'What `{version}` stands for in targets. Without it the tag of the run, or its commit.',
    }),
    'github-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        secret: true,
        default: '${{ github.token }}',
        description: 'For files that a target delivers by commit or pull request: may write contents, and pull requests.',
    }),
    parallel: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)({
        default: '2',
        least: 1,
        most: 64,
        unit: 'legs',
        description: 'How many legs of a level are baked at once.',
    }),
    retries: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)({
        default: '0',
        least: 0,
        most: 10,
        unit: 'retries',
        description: 'How often the bake of a leg is tried again when the provider was throttled, out of capacity or out of reach. Nothing else is ever tried again.',
    }),
    'continue-on-error': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Leave the step green when legs failed. All legs that do not build on a failed one are baked either way, but for those of an IMAGES.json, of which nothing more begins without this. The outputs list those that are good.',
    }),
    'allow-no-tests': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['auto', 'true', 'false'],
        default: 'auto',
        description: 'Whether an image without tests is no failure: `auto` allows it for a request whose repository has no kitchen file. Publishing asks for tests all the same.',
    }),
    'clean-images': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['auto', 'true', 'false'],
        default: 'auto',
        description: 'Remove the container images of this run that no name stands for any more, after the job: `auto` on self-hosted runners.',
    }),
};
/** What later steps and jobs get. */
const pipelineOutputs = {
    images: 'All images that may be used, as JSON: `[{"leg", "build", "provider", "region", "id"}]`.',
    published: 'With `targets`: where everything is now, as JSON, as publish-image shows it.',
    'images-by-leg': 'Their ids as JSON: `{"<leg>": {"<region or local>": "<id>"}}`.',
    records: 'The folder of the records of this run, one below it for each leg.',
    report: 'The path of the report of the run, an HTML page. As an artifact it is `bakehouse-report-a<attempt>.html`.',
    'report-url': 'The address of that artifact, which a browser opens; empty where there is none.',
    headline: 'The result in one sentence, as `1 of 60 images failed its tests`; where nothing was planned, why.',
    response: "What became of it, as JSON in the shape of packerd's `buildresponse`: `status`, `buildstages`, `images`, `artifacts`, `links` and `error`.",
    'response-path': 'The file of the same, with longer logs; it is rewritten after every stage.',
    health: 'How full the disk is, in the words of packerd: `ok`, `poor` (over 90 %), `bad` (over 95 %) or `err`.',
};


/***/ }),

/***/ 63546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kr: () => (/* binding */ testsRow),
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   eW: () => (/* binding */ isTested),
/* harmony export */   lr: () => (/* binding */ PUBLISH_ROW),
/* harmony export */   oF: () => (/* binding */ UNWATCHED)
/* harmony export */ });
const UNWATCHED = { planned: () => { }, began: () => { }, said: () => { }, ended: () => { } };
const PUBLISH_ROW = 'publish images';
function testsRow(leg) {
    return `${leg} tests`;
}
/**
 * The rows of a run.
 * @param testsAll whether legs are tested of which the plan says nothing
 */
function rowsOf(legs, { testsAll, publishes }) {
    const rows = legs.flatMap((leg) => (isTested(leg, testsAll) ? [leg.leg, testsRow(leg.leg)] : [leg.leg]));
    return publishes ? [...rows, PUBLISH_ROW] : rows;
}
/** Whether a leg is tested in this run. */
function isTested({ todo, verify }, testsAll) {
    return todo.includes('verify') || (testsAll && verify === null);
}


/***/ }),

/***/ 76474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   Ze: () => (/* binding */ isImagesJson),
/* harmony export */   e0: () => (/* binding */ MANIFEST),
/* harmony export */   h$: () => (/* binding */ IMAGES_JSON_PLACES),
/* harmony export */   n4: () => (/* binding */ DEFAULT_MANIFESTS)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** What is planned where nothing is named. */
const MANIFEST = 'bakehouse.yml';
/** In the order in which they are taken; the predecessor knew the last two. */
const IMAGES_JSON_PLACES = ['IMAGES.json', 'docker/IMAGES.json', '.docker/IMAGES.json'];
const DEFAULT_MANIFESTS = [MANIFEST, ...IMAGES_JSON_PLACES];
/** Whether a file that was named is an IMAGES.json, and no manifest. */
function isImagesJson(file) {
    return file.endsWith('.json') && /images/i.test((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file));
}
/** Whether a plan of these files is a list alone, whose order says what is begun first. */
function isList(from) {
    return from.length > 0 && from.every(isImagesJson);
}


/***/ })

};
