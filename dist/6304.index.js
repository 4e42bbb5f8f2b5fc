export const id = 6304;
export const ids = [6304];
export const modules = {

/***/ 40476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    J: () => (  kitchenVerifyInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);
  var _core_secrets_handed_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10327);


const minutes = (preset, description) => (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({ default: preset, least: 0.05, most: 7200, unit: 'minutes', whole: false, description });
const kitchenVerifyInputs = {
    record: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The record of the bake: the output `record` of `bake` in the same job, or a path. With `plan` and `leg` it is found by itself.',
    }),
    plan: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The plan that `leg` is of: the path of plan.json, or the name of its artifact.' }),
    leg: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The id of the leg to verify; the plan says how.' }),
    'plan-digest': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The output `digest` of the plan; another plan is refused.' }),
    records: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Paths of records, or of folders that hold them, where there is no artifact service.',
    }),
    'image-id': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'Without a record: the id of the image to verify.' }),
    provider: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: 'docker',
        description: 'With `image-id`: whose image it is. `docker`, `aws`, `file`, `qemu`, `openstack`, `azure`, `gcp` or `vagrant`; else `other`.',
    }),
    'working-directory': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: '.',
        description: 'The folder of the kitchen file, or where the script runs, relative to the workspace.',
    }),
    'kitchen-yaml': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The kitchen file, when it is neither kitchen.yml nor .kitchen.yml.' }),
    instances: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Names of instances, or one regular expression. Without it all.' }),
    suites: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Suites of which instances are verified. Without it all.' }),
    engine: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['auto', 'kitchen', 'script'],
        default: 'auto',
        description: '`auto` is `script` when `script` is given, else Test Kitchen when there is a kitchen file.',
    }),
    script: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .om)({ description: 'A command that tests the image and writes the report that `reports` names.' }),
    'script-inside': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Run the script in the container of the image, in the machine of a disk, or in the instance of an AMI by SSM, instead of beside it.',
    }),
    'script-machine': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .om)({
        description: 'How the machine of a test is started, as YAML. Of an AMI: `instance-type`, `subnet`, `security-groups`, `profile`, `public-ip`; of a disk: `user`, `memory` and more.',
    }),
    unasked: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['skip', 'verify'],
        default: 'skip',
        description: 'What becomes of a leg of whose tests neither the manifest nor an input says anything: `verify` takes its kitchen file.',
    }),
    'allow-no-tests': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Let the step be green when there is nothing to test. The gate stays shut.',
    }),
    inject: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['auto', 'env', 'none'],
        default: 'auto',
        description: 'How the image gets into the kitchen file: `auto` into the resolved configuration, `env` by BAKEHOUSE_IMAGE alone, `none` not at all.',
    }),
    'image-key': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The key of the driver that names the image, for drivers that Bakehouse does not know.',
    }),
    phases: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        default: 'create, converge, verify',
        description: 'Which phases are run. Without `verify` nothing is tested, and the gate stays shut.',
    }),
    parallel: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({ default: '2', least: 1, most: 64, unit: 'instances', description: 'Instances at once.' }),
    'create-timeout': minutes('20', 'Minutes for the creation of an instance.'),
    'converge-timeout': minutes('60', 'Minutes for its converge.'),
    'verify-timeout': minutes('60', 'Minutes for its tests.'),
    'destroy-timeout': minutes('15', 'Minutes for its removal.'),
    retries: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({
        default: '0',
        least: 0,
        most: 5,
        unit: 'retries',
        description: 'How often an instance is tried again when the infrastructure failed. Nothing else ever is.',
    }),
    destroy: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['always', 'passing', 'never'],
        default: 'always',
        description: 'Which instances are removed afterwards.',
    }),
    reports: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Globs of reports: JUnit, TAP, RSpec JSON or InSpec JSON.' }),
    'min-tests': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({
        default: '1',
        least: 0,
        most: 1_000_000,
        unit: 'tests',
        description: 'Tests that each instance must have executed.',
    }),
    'max-skipped': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({
        default: '1000000',
        least: 0,
        most: 1_000_000,
        unit: 'tests',
        description: 'Skipped tests that an instance may have.',
    }),
    'scan-reports': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Globs of scan reports about this image, relative to the working directory: JSON of Trivy and grype, CycloneDX, SARIF, and OpenVEX. `{slug}` stands for the slug of the leg.',
    }),
    'scan-policy': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .om)({
        description: 'What scan reports may tell, as YAML: `fail-on`, `fixable-only`, `ignore`, `max-age`, `require-packages`, `unstated`, `mode`. See the page on scanning.',
    }),
    berks: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['auto', 'true', 'false'],
        default: 'auto',
        description: 'Whether `berks vendor` runs first: `auto` when there is a Berksfile.',
    }),
    'berks-frozen': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({ default: 'false', description: 'Fail when Berksfile.lock is not there, or would change.' }),
    'gen-dockerfile': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: 'auto',
        description: '`auto` runs gen-kitchen-dockerfile.sh where it is, `off` does not; else the path of another script.',
    }),
    command: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: 'auto',
        description: 'How kitchen is called: `auto` is `bundle exec kitchen` when Gemfile.lock has test-kitchen, else `kitchen`.',
    }),
    'chef-license': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: "What CHEF_LICENSE is to be, where Chef's programs ask whether their licence is accepted.",
    }),
    'secret-vars': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .AS)({
        secret: true,
        description: 'Secret environment variables for kitchen or the script, one `name=value` a line.',
    }),
    credentials: _core_secrets_handed_credentials_js__WEBPACK_IMPORTED_MODULE_1__  .f4,
    'pass-env': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Names of environment variables that children may see besides the usual ones.' }),
    'artifact-prefix': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ default: 'bakehouse', description: 'The first part of the names of artifacts.' }),
    'allow-untrusted': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Verify an untrusted change with all rights of this run. Read the page on security first.',
    }),
};
const kitchenVerifyOutputs = {
    conclusion: '`success`, `failure`, `cancelled`, `no-tests` or `skipped`.',
    gate: '`pass` or `block`: whether publishing may go on.',
    'failure-class': 'What went wrong first: `config`, `licence`, `infrastructure`, `converge`, `test`, `scan`, `cleanup` or `cancelled`; empty when nothing did.',
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
    scan: '`pass` or `block`: what came of the scan reports; empty where none were asked for.',
    findings: 'Findings of the scan by severity, as JSON: `{"high": {"total", "fixable", "ignored"}}`.',
    leftovers: 'What could not be removed or looked for, as JSON; `[]` when nothing. Empty where nobody could look before the step ended.',
};


/***/ }),

/***/ 76727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Z: () => (  planInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

const planInputs = {
    mode: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['plan', 'collect'],
        default: 'plan',
        description: '`collect` is the last job of a run: it reads the records of all legs, lists their images, and fails when a leg failed.',
    }),
    manifest: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'The manifests, relative to the workspace. Without it `bakehouse.yml`, else `IMAGES.json`, `docker/IMAGES.json` or `.docker/IMAGES.json`.',
    }),
    request: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .om)({
        description: "Instead of a manifest: a build request as packerd took it, as JSON, as the path of a JSON file, or `event` for the event's payload.",
    }),
    profiles: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .om)({
        description: 'Instead of a manifest: profiles that become images, as YAML: `glob` or `payload`, `template`, `source-images`, and more (see Profiles below).',
    }),
    only: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Legs to plan, by id, separated by commas or line ends; `*` stands for any part, `web` for all legs of that image, and `tier=base` for those of a tier. An entry of an IMAGES.json also goes by its tag.',
    }),
    except: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Legs to leave out, written as for `only`.' }),
    with: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['parents', 'children', 'none'],
        default: 'parents',
        description: 'Who comes along with the legs that `only` names: what they build on, what builds on them, or nobody.',
    }),
    vars: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Mn)({
        description: 'Variables over those of the manifest, one `name=value` a line, or `leg: name=value` for some legs, written as for `only`.',
    }),
    rebuild: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        default: 'changed',
        description: 'What is baked: `changed`, `all`, or legs written as for `only`, which are baked whatever is found, and all that build on them.',
    }),
    'resolve-sources': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'true',
        description: 'Whether source images are looked for. Without it the legs that need one have no key, and are always baked.',
    }),
    'look-up': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'true',
        description: 'Whether providers are asked for images that are already there. Without it everything is baked.',
    }),
    explain: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Legs, written as for `only`, of whose keys all files and values are printed, and what differs from the last bake.',
    }),
    list: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'List all legs in the log, also those with nothing to do, each with its state.',
    }),
    render: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'A folder, relative to the workspace, into which the templates of IMAGES.json or profiles are written. They are no inputs of what lies beside them.',
    }),
    'pass-env': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Names of environment variables that bake passes on to the build (its input of that name): the values of those that a template reads count for the key. They must be the same here and there.',
    }),
    'dry-run': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Plan any number of legs and levels, and give no matrices.',
    }),
    'legs-per-job': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({
        default: '1',
        least: 1,
        most: 1000,
        unit: 'legs',
        description: 'How many legs a job bakes. With more than 1 a row of a matrix holds `legs`, which `bake-legs` bakes, and a level of more than 256 legs fits. They are shared out by what their bakes took the last time.',
    }),
    'build-registry': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        formerly: 'staging',
        description: "The repository that container images go through from job to job, as `ghcr.io/acme/builds`, over the manifest's `build-registry`.",
    }),
    'github-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        secret: true,
        default: '${{ github.token }}',
        description: 'Reads `revocations.yml` of the default branch, where the run is of another ref: may read contents.',
    }),
    'artifact-prefix': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ default: 'bakehouse', description: 'The first part of the names of artifacts.' }),
    'require-artifact': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Fail where the plan cannot be kept as an artifact, which other jobs read it from. The plan of an untrusted pull request never is, and does not fail.',
    }),
    summary: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['auto', 'full', 'none'],
        default: 'auto',
        description: "What is added to the job's summary: `auto` folds the plan below its headline, `full` shows all of it, `none` adds nothing. With `mode: collect`, `none` also makes no report.",
    }),
    plan: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'With `mode: collect`: the path of plan.json, or the name of its artifact.' }),
    'plan-digest': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'With `mode: collect`: the output `digest` of the plan; another plan is refused.',
    }),
    records: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'With `mode: collect`: paths of records, or of folders that hold them, where there is no artifact service.',
    }),
};
const levels = [0, 1, 2, 3, 4, 5, 6, 7];
const planOutputs = {
    ...Object.fromEntries(levels.map((level) => [
        `level-${level}`,
        level === 0
            ? 'The matrix of the legs that build on nothing that is baked: `{"include": [{"leg", "slug", "image", …}]}`; with `legs-per-job` over 1 `{"include": [{"legs", "batch", …}]}`.'
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

/***/ 73968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    p: () => (  setupPackerInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

const setupPackerInputs = {
    version: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: 'auto',
        description: "An exact version, a constraint of HashiCorp's kind (`~> 1.9`, `>= 1.9, < 1.12`, `!= 1.9.1`), `latest`, or `auto`: what the version file, the lockfile or the template says, else the Packer that the system has, else the latest.",
    }),
    'version-file': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'A file that names the version: `.packer-version`, `.tool-versions`, or any file of one line.',
    }),
    template: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'A template or a folder of templates: its `required_version` counts, and the plugins that it requires are installed.',
    }),
    plan: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'Instead of `template`: the plan that `leg` is of, as its path or the name of its artifact. It says which template is baked, and whether Packer is needed at all.',
    }),
    leg: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The leg of the plan that this job bakes.' }),
    'plan-digest': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The output `digest` of the plan; another plan is refused.' }),
    plugins: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Mn)({
        description: 'Plugins to install besides, one `github.com/hashicorp/docker ~> 1.1` a line. Legacy JSON templates cannot declare theirs.',
    }),
    lockfile: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: "The lockfile. Without it, `packer.lock.yml` in the template's folder, else at the root, where there is one.",
    }),
    'lockfile-mode': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['read', 'write'],
        default: 'read',
        description: '`write` makes or renews the lockfile from what this run installs.',
    }),
    frozen: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Fail unless there is a lockfile and it says exactly what this run needs.',
    }),
    'problem-matcher': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: "Turn Packer's diagnostics in the output of later steps into annotations, for plain `packer validate` steps. It reads whatever later steps print; `bake` removes it.",
    }),
    keyring: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .om)({
        description: "The armored public key of a mirror that signs its own lists. Without it, only HashiCorp's key counts.",
    }),
    'prefer-system': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'true',
        description: 'Use the Packer that is on PATH already when it satisfies what is asked for.',
    }),
    'check-latest': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Ask the index for the newest version that satisfies, even when something local does.',
    }),
    mirror: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        secret: true,
        description: "An address, or a `file://` folder, with the shape of HashiCorp's release host. It changes where bytes come from, never what they must hash to.",
    }),
    verify: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['signature', 'checksum'],
        default: 'signature',
        description: '`checksum` trusts the list of sums without its signature.',
    }),
    cache: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['auto', 'true', 'false'],
        default: 'auto',
        description: 'Keep plugins in the Actions cache. `auto` does so only with a lockfile, and not on self-hosted runners, releases, tags, `pull_request_target` and `workflow_run`.',
    }),
    'github-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        secret: true,
        default: "${{ github.server_url == 'https://github.com' && github.token || '' }}",
        description: 'For the program that fetches plugins from GitHub, and for nothing else.',
    }),
};
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

/***/ 14868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Rp: () => (  validationInputs),
    ci: () => (  pipelineInputs)
  });
  var _actions_publish_image_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13041);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);


const pipelineInputs = {
    manifest: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .p_)({
        description: 'The manifests, relative to the workspace. Without it, `request` and `profiles`: `bakehouse.yml`, else `IMAGES.json`, `docker/IMAGES.json` or `.docker/IMAGES.json`.',
    }),
    request: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .om)({
        description: "Instead of a manifest: a build request as packerd took it, as JSON, as the path of a JSON file, or `event` for the event's payload. Its `giturl` is cloned, at its `branch`.",
    }),
    profiles: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .om)({
        description: 'Instead of a manifest: profiles that become images, as YAML, as the action plan takes them: `glob` or `payload`, `template`, `source-images`, and more.',
    }),
    'request-id': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({
        description: 'The id by which the sender of a request finds this run. With it the response is kept as an artifact from the first stage on, `bakehouse-response-a<attempt>.json`, for `bakehouse watch` and others.',
    }),
    only: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .p_)({
        description: 'Legs to bake, by id, separated by commas or line ends; `*` stands for any part, `web` for all legs of that image, and `tier=base` for those of a tier. An entry of an IMAGES.json also goes by its tag. What they build on comes along.',
    }),
    vars: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Mn)({
        description: 'Variables over those of the manifest or request, one `name=value` a line, or `leg: name=value` for some legs, written as for `only`.',
    }),
    rebuild: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .p_)({
        default: 'changed',
        description: 'What is baked: `changed`, `all`, or legs written as for `only`, which are baked whatever is found, and all that build on them.',
    }),
    'secret-vars': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .AS)({
        secret: true,
        description: 'Secret values, one `name=value` a line, under the names by which the manifest or request asks for them. Each is masked before anything else is printed.',
    }),
    'checkout-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({
        secret: true,
        description: "A token for a private `giturl` over https. Only that host gets it, by the environment of git; it is in no address, configuration or log. It can read what it can read: a request's sender chooses the repository.",
    }),
    'ssh-key': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .om)({
        secret: true,
        description: 'A private key for a private `giturl` over ssh, in a file of its own while git runs.',
    }),
    targets: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .om)({
        description: 'Where verified images are published when all is well: names of targets of the manifest, one a line, `all`, or targets themselves as YAML. Without it nothing is published.',
    }),
    incomplete: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Yq)({
        values: ['refuse', 'skip'],
        default: 'refuse',
        description: 'What is published where a leg failed: `refuse` publishes nothing; `skip` publishes every image of which all legs passed and keeps the others back whole. The step fails either way.',
    }),
    version: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({
        description: 'What `{version}` stands for in targets. Without it the tag of the run, or its commit.',
    }),
    sbom: _actions_publish_image_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .K.sbom,
    'signing-key': _actions_publish_image_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .K['signing-key'],
    'github-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({
        secret: true,
        default: '${{ github.token }}',
        description: 'Reads `revocations.yml` of the default branch: may read contents. For files that a target delivers by commit or pull request: may write contents, and pull requests.',
    }),
    parallel: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .vj)({
        default: '2',
        least: 1,
        most: 64,
        unit: 'legs',
        description: 'How many legs of a level are baked at once.',
    }),
    retries: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .vj)({
        default: '0',
        least: 0,
        most: 10,
        unit: 'retries',
        description: 'How often the bake of a leg is tried again when the provider was throttled, out of capacity or out of reach. Nothing else is ever tried again.',
    }),
    'continue-on-error': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Jt)({
        default: 'false',
        description: 'Leave the step green when legs failed. All legs that do not build on a failed one are baked either way, but for those of an IMAGES.json, of which nothing more begins without this. The outputs list those that are good.',
    }),
    'allow-no-tests': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Yq)({
        values: ['auto', 'true', 'false'],
        default: 'auto',
        description: 'Whether an image without tests is no failure: `auto` allows it for a request whose repository has no kitchen file. Publishing asks for tests all the same.',
    }),
    'scan-reports': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .p_)({
        description: 'Globs of scan reports without which no image passes, as kitchen-verify takes them; `{slug}` stands for the slug of each leg. What the manifest says as `scan` goes before.',
    }),
    'scan-policy': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .om)({ description: 'What scan reports may tell, as kitchen-verify takes it, as YAML.' }),
    'clean-images': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Yq)({
        values: ['auto', 'true', 'false'],
        default: 'auto',
        description: 'Remove the container images of this run that no name stands for any more, after the job: `auto` on self-hosted runners.',
    }),
};
const pipelineOutputs = {
    images: 'All images that may be used, as JSON: `[{"leg", "build", "provider", "region", "id"}]`.',
    published: 'With `targets`: where everything is now, as JSON, as publish-image shows it.',
    provenance: 'With `targets`: the folder of the statements about how each image came to be, and of the list of what they are about; empty where there is none.',
    'images-by-leg': 'Their ids as JSON: `{"<leg>": {"<region or local>": "<id>"}}`.',
    records: 'The folder of the records of this run, one below it for each leg.',
    report: 'The path of the report of the run, an HTML page. As an artifact it is `bakehouse-report-a<attempt>.html`.',
    'report-url': 'The address of that artifact, which a browser opens; empty where there is none.',
    headline: 'The result in one sentence, as `1 of 60 images failed its tests`; where nothing was planned, why.',
    response: "What became of it, as JSON in the shape of packerd's `buildresponse`: `status`, `buildstages`, `images`, `artifacts`, `links` and `error`.",
    'response-path': 'The file of the same, with longer logs; it is rewritten after every stage.',
    health: 'How full the disk is, in the words of packerd: `ok`, `poor` (over 90 %), `bad` (over 95 %) or `err`.',
};
const validationInputs = {
    manifest: pipelineInputs.manifest,
    only: pipelineInputs.only,
    vars: pipelineInputs.vars,
    'secret-vars': pipelineInputs['secret-vars'],
    parallel: pipelineInputs.parallel,
};


/***/ }),

/***/ 82638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    a: () => (  bakeLegsInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);
  var _core_secrets_handed_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10327);
  var _actions_bake_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7909);
  var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14868);




const names = (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
    required: true,
    description: 'The ids of the legs to bake, separated by commas or line ends, or as JSON: `legs` of a row of the matrix, as `toJSON(matrix.legs)` has it.',
});
const legsInput = {
    ...names,
    parse: (given) => {
        if (!given.trim().startsWith('['))
            return names.parse(given);
        let ids;
        try {
            ids = JSON.parse(given);
        }
        catch {
            throw new Error(`must be ids, or a list of them as JSON, but was ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .WU)(given.trim())}`);
        }
        if (!Array.isArray(ids) || ids.length === 0 || !ids.every((id) => typeof id === 'string')) {
            throw new Error(`must be a list of ids, but was ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .WU)(given.trim())}`);
        }
        return ids;
    },
};
const bakeLegsInputs = {
    plan: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        required: true,
        description: 'The plan that the legs are of: the path of plan.json, or the name of its artifact (output `plan-artifact`).',
    }),
    'plan-digest': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The output `digest` of the plan; another plan is refused.' }),
    legs: legsInput,
    parallel: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({
        default: '2',
        least: 1,
        most: 64,
        unit: 'legs',
        description: 'How many of them are baked at once. Legs with a `concurrency` go one after the other.',
    }),
    retries: _inputs_js__WEBPACK_IMPORTED_MODULE_3__  .ci.retries,
    'secret-vars': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .AS)({
        secret: true,
        description: 'Secret values, one `name=value` a line, under the names by which the manifest asks for them. Each is masked before anything else is printed.',
    }),
    credentials: _core_secrets_handed_credentials_js__WEBPACK_IMPORTED_MODULE_1__  .f4,
    records: _actions_bake_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .t.records,
    'artifact-prefix': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ default: 'bakehouse', description: 'The first part of the names of artifacts.' }),
};
const bakeLegsOutputs = {
    images: 'The images of these legs that may be used, as JSON: `[{"leg", "build", "provider", "region", "id"}]`.',
    'images-by-leg': 'Their ids as JSON: `{"<leg>": {"<region or local>": "<id>"}}`.',
    records: 'The folder of the records, one below it for each leg.',
};


/***/ }),

/***/ 92632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Sg: () => (  BAKE_INPUTS),
    _: () => (  consumeInputs),
    zh: () => (  brokerInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);
  var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14868);
  var _requests_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52507);



const brokerInputs = {
    amqp: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        secret: true,
        description: "The address of the broker with name and password, as `amqps://name:password@host/vhost`. Without it RABBITMQ_URL, or that of packuilon's configuration.",
    }),
    queue: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: "The queue. Without it that of packuilon's configuration, else `build-queue`. It is made where it is not there, which is said.",
    }),
    config: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: "packuilon's `config.ini`, of either era: broker, queue, profiles, templates and source images are taken from it where no flag says otherwise.",
    }),
};
const consumeInputs = {
    ...brokerInputs,
    to: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['run', 'github'],
        default: 'run',
        description: 'What is done with a message: `run` bakes it on this machine, `github` hands it to a workflow.',
    }),
    'at-once': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({
        default: '1',
        least: 1,
        most: 64,
        unit: 'messages',
        description: 'How many messages are worked on at once. No more than these are taken out of the queue.',
    }),
    'idle-exit': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({
        default: '0',
        least: 0,
        most: 86_400,
        unit: 'seconds',
        whole: false,
        description: 'End when the queue has been empty, and nothing in work, for so long; 0 never ends.',
    }),
    'max-messages': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({
        default: '0',
        least: 0,
        most: 1_000_000,
        unit: 'messages',
        description: 'End after so many messages; 0 has no end.',
    }),
    'dead-queue': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The queue for what cannot be read, or could not be baked, with the reason. Without it `<queue>.dead`.',
    }),
    journal: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The folder that keeps what was taken out of the queue until it is baked. Without it one of this queue in `~/.local/state/bakehouse`. One process has it at a time.',
    }),
    profiles: _inputs_js__WEBPACK_IMPORTED_MODULE_1__  .ci.profiles,
    manifest: _inputs_js__WEBPACK_IMPORTED_MODULE_1__  .ci.manifest,
    vars: _inputs_js__WEBPACK_IMPORTED_MODULE_1__  .ci.vars,
    'secret-vars': _inputs_js__WEBPACK_IMPORTED_MODULE_1__  .ci['secret-vars'],
    'checkout-token': _inputs_js__WEBPACK_IMPORTED_MODULE_1__  .ci['checkout-token'],
    'ssh-key': _inputs_js__WEBPACK_IMPORTED_MODULE_1__  .ci['ssh-key'],
    targets: _inputs_js__WEBPACK_IMPORTED_MODULE_1__  .ci.targets,
    version: _inputs_js__WEBPACK_IMPORTED_MODULE_1__  .ci.version,
    parallel: _inputs_js__WEBPACK_IMPORTED_MODULE_1__  .ci.parallel,
    retries: _inputs_js__WEBPACK_IMPORTED_MODULE_1__  .ci.retries,
    'allow-no-tests': _inputs_js__WEBPACK_IMPORTED_MODULE_1__  .ci['allow-no-tests'],
    'clean-images': _inputs_js__WEBPACK_IMPORTED_MODULE_1__  .ci['clean-images'],
    repo: _requests_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .K_.repo,
    workflow: _requests_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .K_.workflow,
    'github-token': _requests_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .K_['github-token'],
    ref: _requests_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .K_.ref,
    event: _requests_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .K_.event,
};
const BAKE_INPUTS = [
    'profiles',
    'manifest',
    'vars',
    'secret-vars',
    'checkout-token',
    'ssh-key',
    'targets',
    'version',
    'github-token',
    'parallel',
    'retries',
    'allow-no-tests',
    'clean-images',
];


/***/ }),

/***/ 52507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K_: () => (  submitInputs),
    LR: () => (  watchInputs),
    SS: () => (  listInputs),
    Wh: () => (  namedRequestInputs),
    iE: () => (  retryInputs),
    vb: () => (  placeInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

const placeInputs = {
    repo: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The repository whose workflow bakes: `owner/name`. Without it, that of this run or of the checkout.',
    }),
    workflow: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: 'request.yml',
        description: 'The file of the workflow that takes requests.',
    }),
    'github-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        secret: true,
        default: '${{ github.token }}',
        description: 'A token of that repository: `actions: read` looks, `actions: write` submits, cancels and retries, `contents: write` sends an event. On a terminal also GH_TOKEN or GITHUB_TOKEN.',
    }),
};
const waiting = {
    interval: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({
        default: '15',
        least: 0.05,
        most: 600,
        unit: 'seconds',
        whole: false,
        description: 'How often GitHub is asked while a run goes on.',
    }),
};
const requestId = (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
    description: 'The id of the request, or its beginning, six characters or more; or the id of the run.',
});
const submitInputs = {
    request: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .om)({
        description: 'A build request as packerd took it: JSON, or the path of a JSON file. Its `id`, if any, is its id.',
    }),
    only: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Instead of a request: legs of the manifest of that repository, as `run` takes them; `*` alone is all of them.',
    }),
    id: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The id by which it is found again: letters, digits, and . _ -, eight or more. Without it that of the request, else a new one.',
    }),
    ...placeInputs,
    ref: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The branch or tag whose workflow is started. Without it the default branch, where this is a checkout of that repository, else `main`.',
    }),
    event: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'Send a `repository_dispatch` of this type, such as `bake`, instead of starting the workflow: needs `contents: write`.',
    }),
    wait: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({ default: 'false', description: 'Wait for the end of the run, and fail as it does.' }),
    ...waiting,
};
const submitOutputs = {
    id: 'The id of the request.',
    'run-id': 'The id of its run; empty where GitHub has taken it and shows no run yet.',
    'run-url': 'The page of its run.',
    status: '`accepted`, `known` where a run of this id was there already, or, with `wait`, how it ended: `success`, `failure`, `cancelled`, …',
    response: "With `wait`: what became of it, as JSON in the shape of packerd's `buildresponse`; empty where the run kept none.",
};
const listInputs = {
    ...placeInputs,
    status: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['all', 'waiting', 'running', 'over', 'success', 'failure', 'cancelled'],
        default: 'all',
        description: 'Which of them are shown.',
    }),
    limit: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({ default: '20', least: 1, most: 1000, unit: 'requests', description: 'How many, the newest first.' }),
};
const namedRequestInputs = { id: requestId, ...placeInputs };
const watchInputs = { id: requestId, ...placeInputs, ...waiting };
const retryInputs = {
    id: requestId,
    ...placeInputs,
    wait: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({ default: 'false', description: 'Wait for the end of the run, and fail as it does.' }),
    ...waiting,
};


/***/ }),

/***/ 48811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    S: () => (  shellInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

const shellInputs = {
    leg: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The leg whose build is entered: its id, or its image where that has one leg only.' }),
    at: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .AU)({
        values: ['provision', 'end'],
        description: 'When it is entered: `provision`, before the provisioners, or `end`, after them. Without it a template is entered at `provision`, and a Dockerfile at `end`: its image, or where a step fails, what there is before that step.',
    }),
    build: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The build of a template that has several.' }),
    shell: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The shell to run there. Without it bash, else sh.' }),
    command: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .om)({
        description: 'A command for the shell to run, instead of what is typed; the same as words after `--`. Needs no terminal.',
    }),
    manifest: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'The manifests, as `run` takes them.' }),
    vars: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Mn)({ description: 'Variables over those of the manifest, as `run` takes them.' }),
    'secret-vars': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .AS)({
        secret: true,
        description: 'Secret values, one `name=value` a line, under the names by which the manifest asks for them. None is in the environment of the shell, unless the template puts it there.',
    }),
};


/***/ }),

/***/ 63546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Kr: () => (  testsRow),
    RO: () => (  rowsOf),
    eW: () => (  isTested),
    lr: () => (  PUBLISH_ROW),
    oF: () => (  UNWATCHED)
  });
const UNWATCHED = { planned: () => { }, began: () => { }, said: () => { }, ended: () => { } };
const PUBLISH_ROW = 'publish images';
function testsRow(leg) {
    return `${leg} tests`;
}
function rowsOf(legs, { testsAll, publishes }) {
    const rows = legs.flatMap((leg) => (isTested(leg, testsAll) ? [leg.leg, testsRow(leg.leg)] : [leg.leg]));
    return publishes ? [...rows, PUBLISH_ROW] : rows;
}
function isTested({ todo, verify }, testsAll) {
    return todo.includes('verify') || (testsAll && verify === null);
}


/***/ })

};
