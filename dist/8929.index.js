export const id = 8929;
export const ids = [8929];
export const modules = {

/***/ 40476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ kitchenVerifyInputs)
/* harmony export */ });
/* unused harmony export kitchenVerifyOutputs */
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28619);

const minutes = (preset, description) => (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)({ default: preset, least: 0.05, most: 7200, unit: 'minutes', whole: false, description });
/** Everything that the action takes; action.yml and the tables of its README are made from this. */
const kitchenVerifyInputs = {
    record: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'The record of the bake: the output `record` of `bake` in the same job, or a path. With `plan` and `leg` it is found by itself.',
    }),
    plan: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'The plan that `leg` is of: the path of plan.json, or the name of its artifact.' }),
    leg: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'The id of the leg to verify; the plan says how.' }),
    'plan-digest': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'The output `digest` of the plan; another plan is refused.' }),
    records: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'Paths of records, or of folders that hold them, where there is no artifact service.',
    }),
    'image-id': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'Without a record: the id of the image to verify.' }),
    provider: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['docker', 'aws', 'file', 'openstack', 'azure', 'gcp', 'vagrant', 'other'],
        default: 'docker',
        description: 'With `image-id`: whose image it is.',
    }),
    'working-directory': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        default: '.',
        description: 'The folder of the kitchen file, or where the script runs, relative to the workspace.',
    }),
    'kitchen-yaml': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'The kitchen file, when it is neither kitchen.yml nor .kitchen.yml.' }),
    instances: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ description: 'Names of instances, or one regular expression. Without it all.' }),
    suites: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ description: 'Suites of which instances are verified. Without it all.' }),
    engine: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['auto', 'kitchen', 'script'],
        default: 'auto',
        description: '`auto` is `script` when `script` is given, else Test Kitchen when there is a kitchen file.',
    }),
    script: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)({ description: 'A command that tests the image and writes the report that `reports` names.' }),
    'script-inside': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Run the script in the container of the image, instead of beside it.',
    }),
    'allow-no-tests': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Let the step be green when there is nothing to test. The gate stays shut.',
    }),
    inject: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['auto', 'env', 'none'],
        default: 'auto',
        description: 'How the image gets into the kitchen file: `auto` into the resolved configuration, `env` by BAKEHOUSE_IMAGE alone, `none` not at all.',
    }),
    'image-key': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'The key of the driver that names the image, for drivers that Bakehouse does not know.',
    }),
    phases: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        default: 'create, converge, verify',
        description: 'Which phases are run. Without `verify` nothing is tested, and the gate stays shut.',
    }),
    parallel: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)({ default: '2', least: 1, most: 64, unit: 'instances', description: 'Instances at once.' }),
    'create-timeout': minutes('20', 'Minutes for the creation of an instance.'),
    'converge-timeout': minutes('60', 'Minutes for its converge.'),
    'verify-timeout': minutes('60', 'Minutes for its tests.'),
    'destroy-timeout': minutes('15', 'Minutes for its removal.'),
    retries: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)({
        default: '0',
        least: 0,
        most: 5,
        unit: 'retries',
        description: 'How often an instance is tried again when the infrastructure failed. Nothing else ever is.',
    }),
    destroy: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['always', 'passing', 'never'],
        default: 'always',
        description: 'Which instances are removed afterwards.',
    }),
    reports: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ description: 'Globs of reports: JUnit, TAP, RSpec JSON or InSpec JSON.' }),
    'min-tests': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)({
        default: '1',
        least: 0,
        most: 1_000_000,
        unit: 'tests',
        description: 'Tests that each instance must have executed.',
    }),
    'max-skipped': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)({
        default: '1000000',
        least: 0,
        most: 1_000_000,
        unit: 'tests',
        description: 'Skipped tests that an instance may have.',
    }),
    berks: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['auto', 'true', 'false'],
        default: 'auto',
        description: 'Whether `berks vendor` runs first: `auto` when there is a Berksfile.',
    }),
    'berks-frozen': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({ default: 'false', description: 'Fail when Berksfile.lock is not there, or would change.' }),
    'gen-dockerfile': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        default: 'auto',
        description: '`auto` runs gen-kitchen-dockerfile.sh where it is, `off` does not; else the path of another script.',
    }),
    command: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        default: 'auto',
        description: 'How kitchen is called: `auto` is `bundle exec kitchen` when Gemfile.lock has test-kitchen, else `kitchen`.',
    }),
    'chef-license': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: "What CHEF_LICENSE is to be, where Chef's programs ask whether their licence is accepted.",
    }),
    'secret-vars': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS)({
        description: 'Environment variables for kitchen or the script that nobody may see, one `name=value` a line.',
    }),
    'pass-env': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ description: 'Names of environment variables that children may see besides the usual ones.' }),
    'artifact-prefix': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: 'bakehouse', description: 'The first part of the names of artifacts.' }),
    'allow-untrusted': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: "Verify a stranger's change with all this run's rights. Read the page on security before.",
    }),
};
/** What later steps and jobs get. */
const kitchenVerifyOutputs = {
    conclusion: '`success`, `failure`, `cancelled`, `no-tests` or `skipped`.',
    gate: '`pass` or `block`: whether publishing may go on.',
    'failure-class': 'What went wrong first: `config`, `licence`, `infrastructure`, `converge`, `test`, `cleanup` or `cancelled`; empty when nothing did.',
    instances: 'What became of each instance, as JSON.',
    total: 'Tests that were told of.',
    passed: 'Tests that passed.',
    failed: 'Tests that failed.',
    errored: 'Tests that broke.',
    skipped: 'Tests that were skipped.',
    'failed-instances': 'Names of the instances that the gate is shut for, as JSON.',
    duration: 'Whole seconds that the step took.',
    record: 'The path of the record of this verification.',
    'record-artifact': 'The name of the artifact that holds the record; empty where there is no artifact service.',
    'image-verified': '`true` when the provider confirmed that every instance ran this very image.',
    leaked: 'What could not be removed, as JSON; `[]` when nothing.',
};


/***/ }),

/***/ 76727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ planInputs)
/* harmony export */ });
/* unused harmony export planOutputs */
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28619);

/** Everything that the action takes; action.yml and the tables of its README are made from this. */
const planInputs = {
    mode: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['plan', 'collect'],
        default: 'plan',
        description: '`collect` is the last job of a run: it reads the records of all legs, tells their images, and fails when a leg failed.',
    }),
    manifest: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'The manifests, relative to the workspace. Without it `bakehouse.yml`, else `IMAGES.json`, `.docker/IMAGES.json` or `docker/IMAGES.json`.',
    }),
    request: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)({
        description: "Instead of a manifest: a build request as packerd took it, as JSON, as the path of a JSON file, or `event` for the event's payload.",
    }),
    profiles: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)({
        description: 'Instead of a manifest: profiles that become images, as YAML: `glob` or `payload`, `template`, `source-images`, and more (see Profiles below).',
    }),
    only: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'Legs to plan, by id, separated by commas or line ends; `*` stands for any part, and `web` for all legs of that image.',
    }),
    except: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ description: 'Legs to leave out, written as for `only`.' }),
    with: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['parents', 'children', 'none'],
        default: 'parents',
        description: 'Who comes along with the legs that `only` names: what they build on, what builds on them, or nobody.',
    }),
    vars: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
        description: 'Variables over those of the manifest, one `name=value` a line, or `leg: name=value` for some legs, written as for `only`.',
    }),
    rebuild: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        default: 'changed',
        description: 'What is baked: `changed`, `all`, or legs written as for `only`, which are baked whatever is found, and all that build on them.',
    }),
    'resolve-sources': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'true',
        description: 'Whether source images are looked for. Without it the legs that need one have no key, and are always baked.',
    }),
    'look-up': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'true',
        description: 'Whether providers are asked for images that are already there. Without it everything is baked.',
    }),
    render: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'A folder, relative to the workspace, into which the templates of IMAGES.json or profiles are written.',
    }),
    'dry-run': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Plan any number of legs and levels, and give no matrices.',
    }),
    'artifact-prefix': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: 'bakehouse', description: 'The first part of the names of artifacts.' }),
    plan: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'With `mode: collect`: the path of plan.json, or the name of its artifact.' }),
    'plan-digest': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'With `mode: collect`: the output `digest` of the plan; another plan is refused.',
    }),
    records: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
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
    unchanged: 'How many are as they should be.',
    plan: 'The path of plan.json.',
    digest: 'Its sha256: whoever reads the plan is given it, and refuses another.',
    'plan-artifact': 'The name of the artifact that holds the plan; empty where there is no artifact service.',
    summary: 'The plan in one sentence.',
    images: 'With `mode: collect`: all images as JSON: `[{"leg", "build", "provider", "region", "id"}]`.',
    'images-by-leg': 'With `mode: collect`: ids as JSON: `{"<leg>": {"<region or local>": "<id>"}}`.',
    status: 'With `mode: collect`: `baked`, `reused` where nothing had to be baked, `failed` or `cancelled`.',
};


/***/ }),

/***/ 13041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ publishImageInputs)
/* harmony export */ });
/* unused harmony export publishImageOutputs */
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28619);

/** Everything that the action takes; action.yml and the tables of its README are made from this. */
const publishImageInputs = {
    records: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'The records of what is published: paths, folders that hold them, or prefixes of artifacts. Without it those of this job and, with `plan`, the artifacts of this run.',
    }),
    plan: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'The plan, which says which leg goes to which targets: the path of plan.json, or the name of its artifact.',
    }),
    'plan-digest': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'The output `digest` of the plan; another plan is refused.' }),
    targets: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)({
        description: 'Names of targets of the plan, one a line, or targets themselves as YAML, as `targets` of a manifest has them. Without it all of the plan.',
    }),
    version: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'What `{version}` stands for. Without it that of the leg, the tag of the run, or its commit.',
    }),
    'require-verified': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'true',
        description: 'Publish only what has passed its tests. `false` publishes anything, and shows it in red.',
    }),
    mode: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['apply', 'plan'],
        default: 'apply',
        description: '`plan` tells what would be changed, and changes nothing.',
    }),
    'output-directory': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        default: '.',
        description: 'Where files of `deliver: artifact` are written, and merged with what is there, relative to the workspace.',
    }),
    'best-effort-regions': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'Regions that may lag: they are named, and hold nothing up.',
    }),
    'allow-public': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Let a target with `public: true` show its images to everybody.',
    }),
    'allow-untrusted': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: "Publish for a stranger's change, or to targets as a branch or pull request has them. Read the page on security before.",
    }),
    'artifact-prefix': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: 'bakehouse', description: 'The first part of the names of artifacts.' }),
    'github-token': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
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
    manifest: 'The path of image-manifest.json, which tells all images.',
    changed: '`true` when something was changed; with `mode: plan`, when something would be.',
    mutations: 'How many calls changed something.',
    journal: 'The path of publish-journal.json: every call that changed something, with its end.',
    status: '`published`, `unchanged`, `partial` (all but regions of `best-effort-regions`) or `failed`; with `mode: plan`, `planned` where something is due.',
};


/***/ }),

/***/ 73968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ setupPackerInputs)
/* harmony export */ });
/* unused harmony export setupPackerOutputs */
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28619);

/** Everything that the action takes; action.yml and the tables of its README are made from this. */
const setupPackerInputs = {
    version: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        default: 'auto',
        description: "An exact version, a constraint of HashiCorp's kind (`~> 1.9`, `>= 1.9, < 1.12`, `!= 1.9.1`), `latest`, or `auto`: what the version file, the lockfile or the template says, else the Packer that the system has, else the latest.",
    }),
    'version-file': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'A file that names the version: `.packer-version`, `.tool-versions`, or any file of one line.',
    }),
    template: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'A template or a folder of templates: its `required_version` counts, and the plugins that it requires are installed.',
    }),
    plugins: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
        description: 'Plugins to install besides, one `github.com/hashicorp/docker ~> 1.1` a line. Legacy JSON templates cannot declare theirs.',
    }),
    lockfile: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: "The lockfile. Without it, `packer.lock.yml` in the template's folder, else at the root, where there is one.",
    }),
    'lockfile-mode': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['read', 'write'],
        default: 'read',
        description: '`write` makes or renews the lockfile from what this run installs.',
    }),
    frozen: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Fail unless there is a lockfile and it says exactly what this run needs.',
    }),
    'problem-matcher': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: "Turn Packer's diagnostics in the output of later steps into annotations, for plain `packer validate` steps. It reads whatever later steps print; `bake` removes it.",
    }),
    keyring: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)({
        description: "The armored public key of a mirror that signs its own lists. Without it, only HashiCorp's key counts.",
    }),
    'prefer-system': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'true',
        description: 'Use the Packer that is on PATH already when it satisfies what is asked for.',
    }),
    'check-latest': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Ask the index for the newest version that satisfies, even when something local does.',
    }),
    mirror: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: "An address, or a `file://` folder, with the shape of HashiCorp's release host. It changes where bytes come from, never what they must hash to.",
    }),
    verify: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['signature', 'checksum'],
        default: 'signature',
        description: '`checksum` trusts the list of sums without its signature.',
    }),
    cache: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['auto', 'true', 'false'],
        default: 'auto',
        description: 'Keep plugins in the Actions cache. `auto` does so only with a lockfile, and not on self-hosted runners, releases, tags, `pull_request_target` and `workflow_run`.',
    }),
    'github-token': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
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

/***/ 18929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commandLine: () => (/* binding */ commandLine)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/actions/bake/inputs.js
var inputs = __webpack_require__(7909);
// EXTERNAL MODULE: ./.build/actions/kitchen-verify/inputs.js
var kitchen_verify_inputs = __webpack_require__(40476);
// EXTERNAL MODULE: ./.build/actions/plan/inputs.js
var plan_inputs = __webpack_require__(76727);
// EXTERNAL MODULE: ./.build/actions/publish-image/inputs.js
var publish_image_inputs = __webpack_require__(13041);
// EXTERNAL MODULE: ./.build/actions/setup-packer/inputs.js
var setup_packer_inputs = __webpack_require__(73968);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./.build/core/files.js
var files = __webpack_require__(32019);
// EXTERNAL MODULE: ./.build/core/secrets.js
var core_secrets = __webpack_require__(79205);
;// CONCATENATED MODULE: ./.build/core/terminal-host.js






/** A terminal, or another CI: the same actions, with outputs kept in memory and the summary in a file. */
function createTerminalHost(options) {
    const { folder } = options;
    const variables = { ...options.environment };
    const environment = variables;
    const outputs = new Map();
    const state = new Map();
    const failures = [];
    const secrets = new core_secrets/* Secrets */.Sb();
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    const cache = (0,external_node_path_.join)(environment['XDG_CACHE_HOME'] ?? (0,external_node_path_.join)(environment['HOME'] ?? folder, '.cache'), 'bakehouse');
    // Of one workspace: two repositories may have legs of one name.
    const hintPath = (name) => (0,external_node_path_.join)(cache, 'hints', `${digestOf(`${options.workspace}\n${name}`)}.txt`);
    const paint = (style, text) => options.colour ? (0,external_node_util_.styleText)(style, text, { validateStream: false }) : text;
    const say = (line) => options.write(`${secrets.scrub(line)}\n`);
    return {
        kind: 'terminal',
        outputs,
        failures,
        environment,
        workspace: options.workspace,
        temporary: folder,
        toolCache: (0,external_node_path_.join)(cache, 'tools'),
        run: { id: '', attempt: 1, url: '', repository: '', commit: options.commit, ref: '', event: '' },
        trust: { kind: 'trusted' },
        input: (name) => options.inputs[name] ?? '',
        output: (name, value) => {
            outputs.set(name, value);
        },
        saveState: (name, value) => {
            state.set(name, value);
        },
        state: (name) => state.get(name) ?? '',
        // The steps of a terminal are one process: what is set for later steps is set for us.
        addPath: (path) => {
            variables['PATH'] = `${path}${external_node_path_.delimiter}${variables['PATH'] ?? ''}`;
        },
        exportVariable: (name, value) => {
            variables[name] = value;
        },
        addMatcher: () => { },
        removeMatcher: () => { },
        secret: (value) => {
            secrets.add(value);
        },
        // Nothing drops the outputs of a terminal.
        hides: () => false,
        info: say,
        debug: () => { },
        annotate: ({ level, message, file, line }) => {
            const place = file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`}: `;
            say(`${paint(COLOURS[level], `${level}:`)} ${place}${message}`);
        },
        group: async (title, body) => {
            say(paint('bold', title));
            return body();
        },
        relay: (body) => body((lines) => options.write(lines)),
        summary: async (markdown) => {
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, 'summary.md'), markdown, { flag: 'a', mode: 0o600 });
        },
        upload: async () => ({ kind: 'unavailable', reason: 'a terminal has no artifact service' }),
        prepareUpload: () => { },
        artifacts: async () => ({ kind: 'unavailable', reason: 'a terminal has no artifact service' }),
        download: async () => ({ kind: 'unavailable', reason: 'a terminal has no artifact service' }),
        restoreCache: async () => ({ kind: 'missed', reason: 'a terminal has no cache service' }),
        saveCache: async () => ({ kind: 'missed', reason: 'a terminal has no cache service' }),
        recall: async (name) => {
            try {
                return (0,external_node_fs_.readFileSync)(hintPath(name), 'utf8');
            }
            catch {
                // It is only a hint.
                return undefined;
            }
        },
        keep: async (name, text) => {
            try {
                (0,files/* writeAtomically */.v)(hintPath(name), text);
            }
            catch {
                // It is only a hint.
            }
        },
        fail: (message) => {
            failures.push(message);
            say(`${paint('red', 'error:')} ${message}`);
        },
    };
}
const COLOURS = {
    error: 'red',
    warning: 'yellow',
    notice: 'cyan',
};
function digestOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 32);
}

;// CONCATENATED MODULE: ./.build/cli/main.js












/** Loaded one by one: what a command does not use is not even read. */
const actions = [
    {
        name: 'setup-packer',
        description: 'Find or install a verified Packer, and the plugins that a template needs.',
        inputs: setup_packer_inputs/* setupPackerInputs */.p,
        load: async () => {
            const [{ setupPacker }, { finishSetup }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4119), __webpack_require__.e(4942), __webpack_require__.e(1543), __webpack_require__.e(585), __webpack_require__.e(8495)]).then(__webpack_require__.bind(__webpack_require__, 68495)),
                __webpack_require__.e(/* import() */ 4668).then(__webpack_require__.bind(__webpack_require__, 12287)),
            ]);
            return { main: setupPacker, post: finishSetup };
        },
    },
    {
        name: 'plan',
        description: 'Tell which images are to be baked, and why.',
        inputs: plan_inputs/* planInputs */.Z,
        load: async () => ({ main: (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4119), __webpack_require__.e(4942), __webpack_require__.e(9996), __webpack_require__.e(900), __webpack_require__.e(6573), __webpack_require__.e(1543), __webpack_require__.e(5144), __webpack_require__.e(3391)]).then(__webpack_require__.bind(__webpack_require__, 13391))).plan, post: async () => { } }),
    },
    {
        name: 'bake',
        description: 'Bake one image, and tell which one it is.',
        inputs: inputs/* bakeInputs */.t,
        load: async () => {
            const [{ bake }, { cleanUp }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(4942), __webpack_require__.e(9996), __webpack_require__.e(900), __webpack_require__.e(6573), __webpack_require__.e(1543), __webpack_require__.e(2045), __webpack_require__.e(1357), __webpack_require__.e(5144), __webpack_require__.e(61), __webpack_require__.e(585), __webpack_require__.e(9529)]).then(__webpack_require__.bind(__webpack_require__, 69529)),
                Promise.all(/* import() */[__webpack_require__.e(900), __webpack_require__.e(2045), __webpack_require__.e(61), __webpack_require__.e(2134)]).then(__webpack_require__.bind(__webpack_require__, 76409)),
            ]);
            return { main: bake, post: cleanUp };
        },
    },
    {
        name: 'kitchen-verify',
        description: 'Test an image that was baked, and say whether it may be published.',
        inputs: kitchen_verify_inputs/* kitchenVerifyInputs */.J,
        load: async () => {
            const [{ kitchenVerify }, { finishVerification }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9996), __webpack_require__.e(2560), __webpack_require__.e(900), __webpack_require__.e(6573), __webpack_require__.e(2045), __webpack_require__.e(1357), __webpack_require__.e(1744), __webpack_require__.e(5030)]).then(__webpack_require__.bind(__webpack_require__, 35030)),
                Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1744), __webpack_require__.e(4583)]).then(__webpack_require__.bind(__webpack_require__, 35989)),
            ]);
            return { main: kitchenVerify, post: finishVerification };
        },
    },
    {
        name: 'publish-image',
        description: 'Bring verified images to where consumers look for them.',
        inputs: publish_image_inputs/* publishImageInputs */.K,
        load: async () => {
            const [{ publishImage }, { finishPublishing }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(900), __webpack_require__.e(6573), __webpack_require__.e(1357), __webpack_require__.e(9940)]).then(__webpack_require__.bind(__webpack_require__, 50178)),
                __webpack_require__.e(/* import() */ 7537).then(__webpack_require__.bind(__webpack_require__, 79918)),
            ]);
            return { main: publishImage, post: finishPublishing };
        },
    },
];
/** The user's own mistake on the command line. */
const EXIT_USAGE = 2;
/** `bakehouse COMMAND --input value …`: the same actions, inputs and outputs as in a workflow. */
async function commandLine(args) {
    const program = new esm/* Command */.uB('bakehouse')
        .description('Bakes machine images with Packer.')
        .showSuggestionAfterError()
        .exitOverride();
    for (const action of actions) {
        const command = program.command(action.name).description(action.description);
        addInputs(command, action.inputs);
        command.option('--json', 'print the outputs as JSON, and all else on stderr').action(async (flags) => {
            await runAction(action, flags);
        });
    }
    try {
        await program.parseAsync([...args], { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof esm/* CommanderError */.b7))
            throw error;
        process.exitCode = error.exitCode === 0 ? 0 : EXIT_USAGE;
    }
}
/** Each input is a flag of its name; values are checked by the action itself, as in a workflow. */
function addInputs(command, spec) {
    for (const [name, input] of Object.entries(spec)) {
        // A default that is an expression is the runner's to fill in; here it is empty.
        const preset = input.default === '' || input.default.startsWith('${{') ? '' : ` (default: ${input.default})`;
        command.option(`--${name} <value...>`, `${input.description}${preset}`);
    }
}
async function runAction(action, flags) {
    const { main, post } = await action.load();
    const json = flags['json'] === true;
    const stream = json ? process.stderr : process.stdout;
    const host = createTerminalHost({
        environment: process.env,
        workspace: process.cwd(),
        folder: (0,external_node_path_.join)(stateFolder(), `${new Date().toISOString().replace(/\D/g, '').slice(2, 14)}-${process.pid}`),
        inputs: inputsOf(action.inputs, flags),
        colour: stream.isTTY && (process.env['NO_COLOR'] ?? '') === '',
        commit: gitCommit(),
        write: (text) => {
            stream.write(text);
        },
    });
    await toTheEnd(host, main, post);
    const report = (0,external_node_path_.join)(host.temporary, 'summary.md');
    const outputs = { ...Object.fromEntries(host.outputs), report };
    if (json)
        process.stdout.write(`${JSON.stringify(outputs, null, 2)}\n`);
    // A bake that ended in its preflight has none.
    else if ((0,external_node_fs_.existsSync)(report))
        host.info(`The report: ${report}`);
    if (host.failures.length > 0)
        process.exitCode = 1;
}
/** On a terminal nothing comes after us: what post does in a workflow is done here, in the foreground. */
async function toTheEnd(host, main, post) {
    try {
        await main(host);
    }
    catch (error) {
        host.fail((0,errors/* describeError */.Uc)(error));
    }
    try {
        await post(host);
    }
    catch (error) {
        host.fail((0,errors/* describeError */.Uc)(error));
    }
}
/** Commander calls `--secret-vars` secretVars; several values of a flag are lines of the input. */
function inputsOf(spec, flags) {
    const given = Object.keys(spec).flatMap((name) => {
        const value = flags[name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())];
        return Array.isArray(value) ? [[name, value.join('\n')]] : [];
    });
    return Object.fromEntries(given);
}
/** XDG's place for what should outlive a run without being configuration. */
function stateFolder() {
    const state = process.env['XDG_STATE_HOME'] ?? '';
    return (0,external_node_path_.join)(state === '' ? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.local', 'state') : state, 'bakehouse', 'runs');
}
function gitCommit() {
    try {
        return (0,external_node_child_process_.execFileSync)('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    }
    catch {
        return '';
    }
}


/***/ })

};
