export const id = 4751;
export const ids = [4751];
export const modules = {

/***/ 44258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ runsFolder),
/* harmony export */   findWorkspace: () => (/* binding */ findWorkspace)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var _plan_default_manifests_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76474);




/**
 * Where a command works that reads the manifest of its folder: the nearest folder with a bakehouse.yml, from `folder` upwards to the
 * root of its repository. `folder` itself where there is none, or where it is in no repository.
 */
function findWorkspace(folder) {
    const above = [];
    for (let at = folder;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        above.push(at);
        // A folder in a clone, a file in a worktree and in a submodule.
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, '.git')))
            break;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
            return folder;
    }
    return above.find((at) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, _plan_default_manifests_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST */ .e0))) ?? folder;
}
/** One folder for each run, in XDG's place for what should outlive a run without being configuration. */
function runsFolder(environment) {
    const state = environment['XDG_STATE_HOME'] ?? '';
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(state === '' ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)(), '.local', 'state') : state, 'bakehouse', 'runs');
}


/***/ }),

/***/ 2813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ answersOf),
/* harmony export */   ab: () => (/* binding */ questions),
/* harmony export */   dq: () => (/* binding */ askFor)
/* harmony export */ });
/* harmony import */ var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37478);
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90883);



const BUILDERS = ['packer', 'dockerfile'];
const TESTS = ['script', 'kitchen'];
/** As the manifest has it, and lower-case, since the name of a container image is made of it. */
const IMAGE = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/;
/** Docker's own rule: `debian:bookworm`, `ghcr.io/acme/base:1.0`. */
const REFERENCE = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?::\d{1,5})?(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*(?::[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?(?:@sha256:[0-9a-f]{64})?$/;
/** A registry's host, with a dot or a port, and a path. */
const REPOSITORY = /^[a-z0-9]+(?:[.-][a-z0-9]+)*(?:\.[a-z0-9]+|:\d{1,5})(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)+$/;
const questions = [
    {
        name: 'image',
        value: '<name>',
        description: 'The name of the image, and of the folder of its definition.',
        ask: 'Name of the image',
        preset: 'base',
        problem: (answer) => IMAGE.test(answer) && answer.length <= 63
            ? undefined
            : `must be lower-case letters, digits, dots, hyphens and underscores, at most 63, but was ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(answer)}`,
    },
    {
        name: 'builder',
        value: '<builder>',
        description: 'What builds it: packer (a template with the docker builder) or dockerfile.',
        ask: 'Built by',
        preset: 'packer',
        values: BUILDERS,
        problem: (answer) => wordProblem(answer, BUILDERS),
    },
    {
        name: 'from',
        value: '<image>',
        description: 'The container image that it starts from.',
        ask: 'Starts from',
        preset: 'debian:bookworm',
        problem: (answer) => REFERENCE.test(answer) && answer.length <= 255
            ? undefined
            : `must name a container image, as debian:bookworm, but was ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(answer)}`,
    },
    {
        name: 'test',
        value: '<kind>',
        description: 'What tests it: script (a shell script) or kitchen (Test Kitchen).',
        ask: 'Tested by',
        preset: 'script',
        values: TESTS,
        problem: (answer) => wordProblem(answer, TESTS),
    },
    {
        name: 'publish',
        value: '<repository>',
        description: 'The repository in a registry that it is published to, as ghcr.io/acme/base. Without it nowhere.',
        ask: 'Published to (ghcr.io/acme/base; empty: nowhere)',
        preset: '',
        problem: (answer) => answer === '' || (REPOSITORY.test(answer) && answer.length <= 255)
            ? undefined
            : `must be a registry and a repository without a tag, as ghcr.io/acme/base, but was ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(answer)}`,
    },
];
/** Asks for what the flags do not say; `ask` gives what was typed. A bad answer is told, and asked for again. */
async function askFor(given, ask, tell) {
    const answers = new Map();
    for (const question of questions) {
        const flag = given[question.name];
        if (flag !== undefined) {
            answers.set(question.name, flag);
            continue;
        }
        const choices = question.values === undefined ? '' : ` (${question.values.join(', ')})`;
        const preset = question.preset === '' ? '' : ` [${question.preset}]`;
        for (;;) {
            const typed = (await ask(`${question.ask}${choices}${preset}: `)).trim();
            const answer = typed === '' ? question.preset : typed;
            const problem = question.problem(answer);
            answers.set(question.name, answer);
            if (problem === undefined)
                break;
            tell(`It ${problem}.`);
        }
    }
    return answersOf(Object.fromEntries(answers));
}
/** The answers as flags give them, with the usual one for what is not given. Throws a UsageError. */
function answersOf(given) {
    const answer = (name) => {
        const question = questions.find((one) => one.name === name);
        const value = given[name] ?? question?.preset ?? '';
        const problem = question?.problem(value);
        if (problem !== undefined)
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`option '--${name}' ${problem}`);
        return value;
    };
    return {
        image: answer('image'),
        builder: answer('builder') === 'dockerfile' ? 'dockerfile' : 'packer',
        from: answer('from'),
        test: answer('test') === 'kitchen' ? 'kitchen' : 'script',
        publish: answer('publish'),
    };
}
function wordProblem(answer, words) {
    if (words.includes(answer))
        return undefined;
    const near = (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestName */ .qb)(answer, words);
    return `must be ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .orList */ .A3)(words)}, but was ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(answer)}${near === undefined ? '' : ` (did you mean ${near}?)`}`;
}


/***/ }),

/***/ 14751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commandLine: () => (/* binding */ commandLine)
});

// UNUSED EXPORTS: endWithReader

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/actions/bake/debug-input.js
var debug_input = __webpack_require__(45012);
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
// EXTERNAL MODULE: ./.build/pipeline/adopt/inputs.js
var adopt_inputs = __webpack_require__(84347);
// EXTERNAL MODULE: ./.build/pipeline/inputs.js
var pipeline_inputs = __webpack_require__(14868);
// EXTERNAL MODULE: ./.build/pipeline/requests/inputs.js
var requests_inputs = __webpack_require__(52507);
;// CONCATENATED MODULE: ./.build/pipeline/validation-inputs.js

/** What `validate` takes: that of a run which says what there is, and nothing of what becomes of it. */
const validationInputs = {
    manifest: pipeline_inputs/* pipelineInputs */.c.manifest,
    only: pipeline_inputs/* pipelineInputs */.c.only,
    vars: pipeline_inputs/* pipelineInputs */.c.vars,
    'secret-vars': pipeline_inputs/* pipelineInputs */.c['secret-vars'],
    parallel: pipeline_inputs/* pipelineInputs */.c.parallel,
};

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./.build/cli/typed-outputs.js

/** Outputs that are texts in a workflow, where all outputs are, and something else on the command line. By name. */
const KINDS = {
    images: 'json',
    'images-by-leg': 'json',
    'image-ids': 'json',
    published: 'json',
    response: 'json',
    requests: 'json',
    leftovers: 'json',
    instances: 'json',
    'failed-instances': 'json',
    plugins: 'json',
    ...Object.fromEntries([0, 1, 2, 3, 4, 5, 6, 7].map((level) => [`level-${level}`, 'json'])),
    ...Object.fromEntries([0, 1, 2, 3, 4, 5, 6, 7].map((level) => [`has-level-${level}`, 'boolean'])),
    reused: 'boolean',
    'image-verified': 'boolean',
    changed: 'boolean',
    'cache-hit': 'boolean',
    duration: 'number',
    total: 'number',
    passed: 'number',
    failed: 'number',
    errored: 'number',
    skipped: 'number',
    mutations: 'number',
    count: 'number',
    unchanged: 'number',
};
/** An output as `--json` prints it: null where what is no text is empty. */
function typedOutput(name, value) {
    const kind = KINDS[name];
    if (kind === undefined)
        return value;
    if (value.trim() === '')
        return null;
    // true, false and numbers are JSON, too.
    return JSON.parse(value);
}
/**
 * How a shell gets the Packer that was installed: the lines to run. None for the one that is on PATH already.
 * @param outputs of setup-packer
 */
function pathLines(outputs) {
    const path = outputs.get('path') ?? '';
    const plugins = outputs.get('plugin-path') ?? '';
    const lines = [
        ...(path === '' || outputs.get('install-source') === 'system'
            ? []
            : [`export PATH=${quoted((0,external_node_path_.dirname)(path))}:"$PATH"`]),
        ...(plugins === '' ? [] : [`export PACKER_PLUGIN_PATH=${quoted(plugins)}`]),
    ];
    return lines.length === 0 ? [] : ['For this shell, run:', ...lines.map((line) => `  ${line}`)];
}
function quoted(text) {
    return /^[\w./+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw `'\''`)}'`;
}

// EXTERNAL MODULE: ./.build/cli/usage-error.js
var usage_error = __webpack_require__(90883);
;// CONCATENATED MODULE: ./.build/cli/commands.js












const nothing = async () => { };
/** What `lock` has decided already, or has no use for. */
const LOCK_LEAVES_OUT = new Set(['lockfile-mode', 'frozen', 'problem-matcher', 'cache']);
/** In the order of the help: as one needs them. Loaded one by one: what a command does not use is not even read. */
const workCommands = [
    {
        name: 'run',
        description: 'Plan, bake, test and publish all that a manifest, a build request or profiles ask for, on this machine.',
        example: 'bakehouse run --only web --parallel 4',
        inputs: pipeline_inputs/* pipelineInputs */.c,
        oneOf: ['manifest', 'request', 'profiles'],
        refused: {
            debug: 'several legs may be baked at once, and one terminal answers for one. Bake the leg by itself: bakehouse bake --plan PLAN --leg LEG --debug, where PLAN is what bakehouse plan --json calls plan',
        },
        isWatched: true,
        load: async () => {
            const [{ runPipeline }, { finishPipeline }, { finishKilledRuns }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4119), __webpack_require__.e(4942), __webpack_require__.e(9996), __webpack_require__.e(2560), __webpack_require__.e(9611), __webpack_require__.e(4936), __webpack_require__.e(7402), __webpack_require__.e(5981), __webpack_require__.e(1220), __webpack_require__.e(5987), __webpack_require__.e(2963), __webpack_require__.e(3106), __webpack_require__.e(1312), __webpack_require__.e(2836), __webpack_require__.e(7495), __webpack_require__.e(9108), __webpack_require__.e(1516), __webpack_require__.e(316), __webpack_require__.e(5736), __webpack_require__.e(7728), __webpack_require__.e(3612), __webpack_require__.e(7703), __webpack_require__.e(5378), __webpack_require__.e(1637), __webpack_require__.e(3636)]).then(__webpack_require__.bind(__webpack_require__, 33636)),
                Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4119), __webpack_require__.e(4942), __webpack_require__.e(9611), __webpack_require__.e(4936), __webpack_require__.e(7402), __webpack_require__.e(5981), __webpack_require__.e(1220), __webpack_require__.e(5987), __webpack_require__.e(2963), __webpack_require__.e(1312), __webpack_require__.e(7495), __webpack_require__.e(7728), __webpack_require__.e(4117)]).then(__webpack_require__.bind(__webpack_require__, 10229)),
                Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4119), __webpack_require__.e(4942), __webpack_require__.e(9611), __webpack_require__.e(4936), __webpack_require__.e(7402), __webpack_require__.e(5981), __webpack_require__.e(1220), __webpack_require__.e(5987), __webpack_require__.e(2963), __webpack_require__.e(1312), __webpack_require__.e(7495), __webpack_require__.e(7728), __webpack_require__.e(4117), __webpack_require__.e(9245)]).then(__webpack_require__.bind(__webpack_require__, 39245)),
            ]);
            return {
                main: async (host, watch) => {
                    await finishKilledRuns(host);
                    await runPipeline(host, watch);
                },
                post: finishPipeline,
            };
        },
    },
    {
        name: 'plan',
        description: 'Show which images need baking, and why.',
        example: 'bakehouse plan --only "web/*" --dry-run',
        inputs: plan_inputs/* planInputs */.Z,
        oneOf: ['manifest', 'request', 'profiles'],
        load: async () => ({ main: (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4119), __webpack_require__.e(4942), __webpack_require__.e(9996), __webpack_require__.e(9611), __webpack_require__.e(4936), __webpack_require__.e(7402), __webpack_require__.e(5981), __webpack_require__.e(1220), __webpack_require__.e(3106), __webpack_require__.e(2836), __webpack_require__.e(9108), __webpack_require__.e(1516), __webpack_require__.e(316), __webpack_require__.e(5736)]).then(__webpack_require__.bind(__webpack_require__, 5736))).plan, post: nothing }),
    },
    {
        name: 'validate',
        description: 'Resolve every leg, and let Packer check its template; nothing is baked.',
        example: 'bakehouse validate --only base',
        inputs: validationInputs,
        oneOf: [],
        load: async () => {
            const [{ validateAll }, { finishPipeline }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4119), __webpack_require__.e(4942), __webpack_require__.e(9996), __webpack_require__.e(9611), __webpack_require__.e(4936), __webpack_require__.e(7402), __webpack_require__.e(5981), __webpack_require__.e(1220), __webpack_require__.e(5987), __webpack_require__.e(2963), __webpack_require__.e(3106), __webpack_require__.e(1312), __webpack_require__.e(2836), __webpack_require__.e(9108), __webpack_require__.e(1516), __webpack_require__.e(316), __webpack_require__.e(5736), __webpack_require__.e(7728), __webpack_require__.e(3612), __webpack_require__.e(7703), __webpack_require__.e(5378), __webpack_require__.e(2346)]).then(__webpack_require__.bind(__webpack_require__, 32346)),
                Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4119), __webpack_require__.e(4942), __webpack_require__.e(9611), __webpack_require__.e(4936), __webpack_require__.e(7402), __webpack_require__.e(5981), __webpack_require__.e(1220), __webpack_require__.e(5987), __webpack_require__.e(2963), __webpack_require__.e(1312), __webpack_require__.e(7495), __webpack_require__.e(7728), __webpack_require__.e(4117)]).then(__webpack_require__.bind(__webpack_require__, 10229)),
            ]);
            return { main: validateAll, post: finishPipeline };
        },
    },
    {
        name: 'setup-packer',
        description: 'Find or install a verified Packer, and the plugins that a template needs.',
        example: 'bakehouse setup-packer --template base --version "~> 1.11"',
        inputs: setup_packer_inputs/* setupPackerInputs */.p,
        oneOf: [],
        load: loadSetup,
    },
    {
        name: 'lock',
        description: 'Write the lockfile that pins Packer and the plugins of a template byte for byte.',
        example: 'bakehouse lock --template base',
        inputs: Object.fromEntries(Object.entries(setup_packer_inputs/* setupPackerInputs */.p).filter(([name]) => !LOCK_LEAVES_OUT.has(name))),
        oneOf: [],
        load: async () => {
            const { main, post } = await loadSetup();
            return {
                main: async (host) => main({ ...host, input: (name) => (name === 'lockfile-mode' ? 'write' : host.input(name)) }),
                post,
            };
        },
    },
    {
        name: 'bake',
        description: 'Bake one image, and show its id.',
        example: 'bakehouse bake --template base/base.pkr.hcl --vars region=us-east-1',
        inputs: { ...inputs/* bakeInputs */.t, ...debug_input/* bakeTerminalInputs */.rz },
        oneOf: ['leg', 'template'],
        load: async () => {
            const [{ bake }, { cleanUp }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4119), __webpack_require__.e(4942), __webpack_require__.e(9996), __webpack_require__.e(9611), __webpack_require__.e(4936), __webpack_require__.e(7402), __webpack_require__.e(5981), __webpack_require__.e(1220), __webpack_require__.e(5987), __webpack_require__.e(2963), __webpack_require__.e(3106), __webpack_require__.e(1312), __webpack_require__.e(9108), __webpack_require__.e(7703), __webpack_require__.e(2059)]).then(__webpack_require__.bind(__webpack_require__, 77703)),
                Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4119), __webpack_require__.e(4942), __webpack_require__.e(9611), __webpack_require__.e(4936), __webpack_require__.e(7402), __webpack_require__.e(1220), __webpack_require__.e(5987), __webpack_require__.e(2963), __webpack_require__.e(1312), __webpack_require__.e(9998)]).then(__webpack_require__.bind(__webpack_require__, 49788)),
            ]);
            return { main: (host) => bake(host), post: cleanUp };
        },
    },
    {
        name: 'verify',
        alias: 'kitchen-verify',
        description: 'Test an image that was baked, and say whether it may be published.',
        example: 'bakehouse verify --image-id app:latest --script ./test.sh --reports out/junit.xml',
        inputs: kitchen_verify_inputs/* kitchenVerifyInputs */.J,
        oneOf: ['record', 'leg', 'image-id'],
        load: async () => {
            const [{ kitchenVerify }, { finishVerification }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4119), __webpack_require__.e(4942), __webpack_require__.e(9996), __webpack_require__.e(2560), __webpack_require__.e(9611), __webpack_require__.e(4936), __webpack_require__.e(5981), __webpack_require__.e(2963), __webpack_require__.e(3106), __webpack_require__.e(2836), __webpack_require__.e(7495), __webpack_require__.e(1637), __webpack_require__.e(1031)]).then(__webpack_require__.bind(__webpack_require__, 31637)),
                Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4119), __webpack_require__.e(4942), __webpack_require__.e(9611), __webpack_require__.e(4936), __webpack_require__.e(5981), __webpack_require__.e(7495), __webpack_require__.e(6640)]).then(__webpack_require__.bind(__webpack_require__, 12883)),
            ]);
            return { main: (host) => kitchenVerify(host), post: (host) => finishVerification(host) };
        },
    },
    {
        name: 'publish',
        alias: 'publish-image',
        description: 'Bring verified images to where consumers look for them.',
        example: 'bakehouse publish --records out/records --targets "ids: { files: { tfvars: ids.auto.tfvars.json } }" --mode plan',
        inputs: publish_image_inputs/* publishImageInputs */.K,
        oneOf: [],
        load: async () => {
            const [{ publishImage }, { finishPublishing }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4119), __webpack_require__.e(4942), __webpack_require__.e(9996), __webpack_require__.e(9611), __webpack_require__.e(4936), __webpack_require__.e(3106), __webpack_require__.e(2836), __webpack_require__.e(1516), __webpack_require__.e(5378), __webpack_require__.e(7929)]).then(__webpack_require__.bind(__webpack_require__, 35378)),
                __webpack_require__.e(/* import() */ 7537).then(__webpack_require__.bind(__webpack_require__, 79918)),
            ]);
            return { main: publishImage, post: finishPublishing };
        },
    },
    {
        name: 'adopt',
        description: 'Let an image that was made elsewhere stand for a leg: the next run tests it instead of baking.',
        example: "bakehouse adopt web/noble ami-0123456789abcdef0 --reason 'Baked by the old pipeline'",
        inputs: adopt_inputs/* adoptInputs */.m,
        words: ['leg', 'id'],
        oneOf: ['leg', 'from'],
        load: async () => ({ main: (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4119), __webpack_require__.e(4942), __webpack_require__.e(9996), __webpack_require__.e(9611), __webpack_require__.e(4936), __webpack_require__.e(7402), __webpack_require__.e(5981), __webpack_require__.e(1220), __webpack_require__.e(3106), __webpack_require__.e(2836), __webpack_require__.e(9108), __webpack_require__.e(1516), __webpack_require__.e(316), __webpack_require__.e(5736), __webpack_require__.e(6621)]).then(__webpack_require__.bind(__webpack_require__, 46621))).adopt, post: nothing }),
    },
    {
        name: 'submit',
        description: "Send a request to the workflow of a repository, which bakes it on GitHub's runners.",
        example: 'bakehouse submit --request request.json --repo acme/images --wait',
        inputs: requests_inputs/* submitInputs */.K_,
        oneOf: ['request', 'only'],
        isWatched: true,
        load: requestWork('submit'),
    },
    {
        name: 'list',
        description: 'Show the requests of a repository, the newest first.',
        example: 'bakehouse list --repo acme/images --status running',
        inputs: requests_inputs/* listInputs */.SS,
        oneOf: [],
        load: requestWork('list'),
    },
    {
        name: 'status',
        description: 'Show what became of a request so far.',
        example: 'bakehouse status 3f2a9c1e --repo acme/images',
        inputs: requests_inputs/* namedRequestInputs */.Wh,
        words: ['id'],
        oneOf: [],
        load: requestWork('status'),
    },
    {
        name: 'watch',
        description: 'Show a request until it is over, and fail as it does.',
        example: 'bakehouse watch 3f2a9c1e --repo acme/images',
        inputs: requests_inputs/* watchInputs */.LR,
        words: ['id'],
        oneOf: [],
        isWatched: true,
        load: requestWork('watchRequest'),
    },
    {
        name: 'cancel',
        description: 'Ask the run of a request to end and to clean up after itself.',
        example: 'bakehouse cancel 3f2a9c1e --repo acme/images',
        inputs: requests_inputs/* namedRequestInputs */.Wh,
        words: ['id'],
        oneOf: [],
        load: requestWork('cancel'),
    },
    {
        name: 'retry',
        description: 'Run a request again that is over: what failed of it, where something failed.',
        example: 'bakehouse retry 3f2a9c1e --repo acme/images --wait',
        inputs: requests_inputs/* retryInputs */.iE,
        words: ['id'],
        oneOf: [],
        isWatched: true,
        load: requestWork('retry'),
    },
];
/** A command that speaks of requests: it ends with the exit code of the run that it waited for. */
function requestWork(name) {
    return async () => {
        const requests = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(316), __webpack_require__.e(4596)]).then(__webpack_require__.bind(__webpack_require__, 90590));
        return {
            main: async (host, watch) => {
                const conclusion = await requests[name](host, watch);
                if (conclusion === 'cancelled')
                    process.exitCode = usage_error/* EXIT */.d.interrupted;
            },
            post: nothing,
        };
    };
}
/** A shell that we run in has no path that we could add to. */
async function loadSetup() {
    const [{ setupPacker }, { finishSetup }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4119), __webpack_require__.e(4942), __webpack_require__.e(9611), __webpack_require__.e(7402), __webpack_require__.e(5987), __webpack_require__.e(3612), __webpack_require__.e(1344)]).then(__webpack_require__.bind(__webpack_require__, 43612)),
        __webpack_require__.e(/* import() */ 4668).then(__webpack_require__.bind(__webpack_require__, 12287)),
    ]);
    return {
        main: async (host) => {
            const outputs = new Map();
            const output = (name, value) => {
                outputs.set(name, value);
                host.output(name, value);
            };
            await setupPacker({ ...host, output });
            for (const line of pathLines(outputs))
                host.info(line);
        },
        post: finishSetup,
    };
}

// EXTERNAL MODULE: ./.build/core/values.js
var values = __webpack_require__(1252);
// EXTERNAL MODULE: ./.build/core/runner/inputs.js
var runner_inputs = __webpack_require__(88278);
// EXTERNAL MODULE: ./.build/core/text/wording.js
var wording = __webpack_require__(37478);
;// CONCATENATED MODULE: ./.build/cli/completion.js
const COMPLETION_SHELLS = ['bash', 'zsh'];
/** The script for one shell. */
function completionScript(shell, commands) {
    const names = [...commands.keys(), 'help'].join(' ');
    const cases = [...commands].map(([name, { words }]) => `    ${name}) words='${words.join(' ')}' ;;`);
    const values = [...commands].flatMap(([name, completed]) => [...completed.values].map(([flag, some]) => `    '${name} ${flag}') words='${some.join(' ')}' ;;`));
    return shell === 'bash'
        ? bash(names, cases.join('\n'), values.join('\n'))
        : zsh(names, cases.join('\n'), values.join('\n'));
}
/** After the name of a command its flags, after a flag its values; one may be a path, so paths complete, too. */
function bash(names, cases, values) {
    return `# Completion of bakehouse for bash: source <(bakehouse completion bash)
_bakehouse() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${names} --help' -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases}
    help) words='${names}' ;;
  esac
  case "\${COMP_WORDS[1]} \${COMP_WORDS[COMP_CWORD-1]}" in
${values}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _bakehouse bakehouse
`;
}
function zsh(names, cases, values) {
    return `#compdef bakehouse
# Completion of bakehouse for zsh: source <(bakehouse completion zsh)
_bakehouse() {
  local words_of='' words=''
  if (( CURRENT == 2 )); then
    compadd -- \${=:-'${names} --help'}
    return
  fi
  words_of="\${(Q)\${(z)BUFFER}[2]}"
  case "$words_of" in
${cases}
    help) words='${names}' ;;
  esac
  case "$words_of \${(Q)\${(z)LBUFFER}[CURRENT-1]}" in
${values}
  esac
  compadd -- \${=words}
  # A secret comes from a file as @path.
  compset -P '@'
  _files
}
compdef _bakehouse bakehouse
`;
}

// EXTERNAL MODULE: ./.build/cli/init/answers.js
var answers = __webpack_require__(2813);
// EXTERNAL MODULE: ./.build/core/files/bounded-file.js
var bounded_file = __webpack_require__(52948);
;// CONCATENATED MODULE: ./.build/cli/secret-sources.js



/** Secrets are tokens, keys and some lines of pairs; what is larger is the wrong file. */
const MOST_BYTES = 1024 * 1024;
/** The variable that holds a secret input. No child gets it: it is in none of the families that reach one. */
function secretVariable(input) {
    return `BAKEHOUSE_${input.toUpperCase().replace(/-/g, '_')}`;
}
/**
 * Secret inputs by name, from where others on the machine cannot read them, as they can the arguments of a process: a file
 * (`--ssh-key @path`), standard input (`--ssh-key -`), or a variable of the environment. A value on the command line stays
 * what it is. Throws a UsageError, which never holds a value.
 *
 * @param given the values of each flag, by the name of its input
 */
async function withSecrets(spec, given, { environment, standardInput }) {
    const found = new Map(given);
    let reader;
    for (const [name, { secret }] of Object.entries(spec)) {
        if (!secret)
            continue;
        const flag = `option '--${name}'`;
        const values = given.get(name) ?? [];
        const variable = secretVariable(name);
        const ofEnvironment = environment[variable] ?? '';
        if (values.length > 0 && ofEnvironment !== '') {
            throw new usage_error/* UsageError */.e(`${flag} and the variable ${variable} do not go together; give one of them`);
        }
        if (ofEnvironment !== '')
            found.set(name, [ofEnvironment]);
        const source = values.find((value) => value === '-' || value.startsWith('@'));
        if (source === undefined)
            continue;
        if (values.length > 1) {
            throw new usage_error/* UsageError */.e(`${flag} takes one file or standard input and nothing beside it; put all of it there`);
        }
        if (source !== '-') {
            found.set(name, [readSecretFile(flag, source.slice(1))]);
            continue;
        }
        if (reader !== undefined) {
            throw new usage_error/* UsageError */.e(`${reader} and ${flag} both read standard input; give one of them a file: --${name} @FILE`);
        }
        reader = flag;
        found.set(name, [await readStandardInput(flag, standardInput)]);
    }
    return found;
}
function readSecretFile(flag, path) {
    if (path === '')
        throw new usage_error/* UsageError */.e(`${flag} names no file after the @`);
    try {
        return notEmpty((0,bounded_file/* readBounded */.C)('its file', path, MOST_BYTES), `${flag}: its file ${JSON.stringify(path)}`);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        throw new usage_error/* UsageError */.e(`${flag}: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
async function readStandardInput(flag, stream) {
    // What is typed there would be shown.
    if (stream.isTTY === true)
        throw new usage_error/* UsageError */.e(`${flag} reads standard input, which is a terminal; pipe the value in`);
    const chunks = [];
    let size = 0;
    for await (const chunk of stream) {
        const bytes = Buffer.from(chunk);
        chunks.push(bytes);
        size += bytes.length;
        if (size > MOST_BYTES)
            throw new usage_error/* UsageError */.e(`${flag}: standard input has more than ${MOST_BYTES} bytes`);
    }
    return notEmpty(Buffer.concat(chunks), `${flag}: standard input`);
}
function notEmpty(bytes, what) {
    const text = bytes.toString('utf8');
    if (text.trim() === '')
        throw new usage_error/* UsageError */.e(`${what} is empty`);
    return text;
}

;// CONCATENATED MODULE: ./.build/cli/input-flags.js





/** Each input is a flag of its name. A default that is an expression is the runner's to fill in; here it is empty. */
function inputFlag(name, input) {
    const preset = input.default === '' || input.default.startsWith('${{') ? [] : [`default: ${input.default}`];
    const choices = isSwitch(input) ? [] : unnamedValues(input);
    const notes = [...choices, ...preset].join('; ');
    // What is true or false is true when it stands alone.
    const value = isSwitch(input) ? '[value...]' : '<value...>';
    const elsewhere = input.secret ? ` Best given as @FILE, as - for standard input, or by ${secretVariable(name)}.` : '';
    return new esm/* Option */.c$(`--${name} ${value}`, `${input.description}${notes === '' ? '' : ` (${notes})`}${elsewhere}`);
}
/** The values of a choice whose description does not name them all. */
function unnamedValues({ values = [], description }) {
    return values.every((value) => description.includes(`\`${value}\``)) ? [] : [(0,runner_inputs/* orList */.A3)(values)];
}
/**
 * The inputs that the flags give, several values of a flag as its lines; secret ones also from where no argument is.
 * Throws a UsageError for what cannot be meant.
 */
async function inputsOf({ inputs: spec, oneOf }, flags, sources) {
    const given = {};
    for (const [name, values] of await withSecrets(spec, valuesOf(spec, flags), sources)) {
        const input = spec[name];
        if (input !== undefined && values.length > 1 && takesOne(input, values)) {
            const what = input.secret ? '' : `: ${values.join(', ')}`;
            throw new usage_error/* UsageError */.e(`option '--${name}' takes one value, but was given ${values.length}${what}`);
        }
        given[name] = values.join('\n');
    }
    const several = oneOf.filter((name) => (given[name] ?? '') !== '');
    if (several.length > 1) {
        const flagsOf = several.map((name) => `'--${name}'`);
        throw new usage_error/* UsageError */.e(`options ${flagsOf.join(' and ')} do not go together; give one of them`);
    }
    try {
        (0,runner_inputs/* readInputs */.Ko)(spec, (name) => given[name] ?? '');
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        throw new usage_error/* UsageError */.e((0,errors/* messageOf */.bD)(error).replace(/^Input "([\w-]+)"/gm, "option '--$1'"));
    }
    return given;
}
function valuesOf(spec, flags) {
    const found = new Map();
    for (const name of Object.keys(spec)) {
        // Commander calls `--secret-vars` secretVars.
        const value = flags[name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())];
        if (value === true)
            found.set(name, ['true']);
        if (Array.isArray(value))
            found.set(name, value.map(String));
    }
    return found;
}
function isSwitch(input) {
    try {
        return input.default !== '' && input.parse('true') === true;
    }
    catch {
        return false;
    }
}
/** Whether each of the values is good, but not all of them as lines. */
function takesOne(input, values) {
    try {
        input.parse(values.join('\n'));
        return false;
    }
    catch {
        return values.every((value) => {
            try {
                input.parse(value);
                return true;
            }
            catch {
                return false;
            }
        });
    }
}

;// CONCATENATED MODULE: ./.build/cli/schema-names.js
/** The formats that have a JSON Schema. */
const schemaNames = [
    'build-request',
    'build-response',
    'image-manifest',
    'lockfile',
    'manifest',
    'plan',
    'publish-journal',
    'record',
];

// EXTERNAL MODULE: ./.build/cli/version.js
var version = __webpack_require__(98847);
;// CONCATENATED MODULE: ./.build/cli/program.js












const CODES = `
Exit codes:
  0    it went well
  1    something failed; the message says what
  2    the command line cannot be meant
  130  interrupted`;
/** The parser of the command line; a test gives it acts of its own, and sees what is understood. */
function createProgram(acts) {
    const program = new esm/* Command */.uB('bakehouse')
        .description('Bakes machine images with Packer and Dockerfiles, tests them, and publishes what passed.')
        .version((0,version/* ownVersion */.X)(), '-V, --version', 'print the version')
        // After the name of a command, --version is an input of it.
        .enablePositionalOptions()
        .showSuggestionAfterError()
        .addHelpText('after', `${CODES}\n\nExample:\n  bakehouse run --only web`)
        .exitOverride();
    addInit(program, acts);
    for (const work of workCommands) {
        const command = program.command(work.name).description(work.description);
        if (work.alias !== undefined)
            command.alias(work.alias);
        for (const word of work.words ?? [])
            command.argument(`[${word}]`, work.inputs[word]?.description);
        for (const [name, input] of Object.entries(work.inputs))
            command.addOption(inputFlag(name, input));
        for (const name of Object.keys(work.refused ?? {}))
            command.addOption(new esm/* Option */.c$(`--${name}`).hideHelp());
        command
            .option('--json', 'print the outputs as JSON, and all else on stderr')
            .addHelpText('after', `${CODES}\n\nExample:\n  ${work.example}`)
            .action(async (...given) => {
            const flags = flagsOf(given, work.words ?? []);
            for (const [name, why] of Object.entries(work.refused ?? {}))
                if (flags[name] === true)
                    throw new usage_error/* UsageError */.e(`option '--${name}' is not for ${work.name}: ${why}`);
            const inputs = await inputsOf(work, flags, { environment: process.env, standardInput: process.stdin });
            // What was read is with us; whatever is started from here on has no need of it.
            for (const [name, { secret }] of Object.entries(work.inputs)) {
                if (secret)
                    delete process.env[secretVariable(name)];
            }
            await acts.work(work, inputs, flags['json'] === true);
        });
    }
    program
        .command('schema')
        .description('Print the JSON Schema of a format.')
        .argument('<name>', (0,runner_inputs/* orList */.A3)(schemaNames))
        .addHelpText('after', '\nExample:\n  bakehouse schema manifest >manifest.schema.json')
        .action(async (name) => {
        const known = oneOf('format', name, schemaNames);
        const { schemaText } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4119), __webpack_require__.e(4942), __webpack_require__.e(9611), __webpack_require__.e(4936), __webpack_require__.e(1939)]).then(__webpack_require__.bind(__webpack_require__, 81939));
        acts.print(schemaText(known));
    });
    program
        .command('demo')
        .description('Bake the example of three tiers on this machine, and say what is done before it is done.')
        .addOption(new esm/* Option */.c$('--no-docker', "bake with Packer's file builder, as where no docker can be had"))
        .addOption(new esm/* Option */.c$('--clean', 'remove what the demos left: images, registry, folders, and a daemon of their own'))
        .addHelpText('after', '\nExample:\n  bakehouse demo --no-docker')
        .action(async (flags) => {
        const words = [
            ...(flags['docker'] === false ? ['--no-docker'] : []),
            ...(flags['clean'] === true ? ['--clean'] : []),
        ];
        await acts.demo(words);
    });
    program
        .command('completion')
        .description('Print the script that completes commands and flags in a shell.')
        .argument('<shell>', (0,runner_inputs/* orList */.A3)(COMPLETION_SHELLS))
        .addHelpText('after', '\nExample:\n  source <(bakehouse completion bash)')
        .action((shell) => {
        acts.print(completionScript(oneOf('shell', shell, COMPLETION_SHELLS), commandsOf(program)));
    });
    return program;
}
/** What commander gives an action, its words as if they were flags. A word that is also a flag is an error. */
function flagsOf(given, words) {
    const flags = { ...toRecord(given[words.length]) };
    for (const [index, word] of words.entries()) {
        const value = given[index];
        if (value === undefined)
            continue;
        if (flags[word] !== undefined)
            throw new usage_error/* UsageError */.e(`${word} is given twice, by its place and by '--${word}'`);
        flags[word] = [value];
    }
    return flags;
}
function toRecord(value) {
    return (0,values/* isObject */.Gv)(value) ? value : {};
}
function addInit(program, acts) {
    const command = program
        .command('init')
        .description('Write a first image into this repository: its definition, its test, and the workflow.');
    for (const { name, value, description, preset } of answers/* questions */.ab) {
        command.option(`--${name} ${value}`, `${description}${preset === '' ? '' : ` (default: ${preset})`}`);
    }
    command
        .option('--yes', 'ask nothing, and take the defaults')
        .option('--json', 'ask nothing, print what was done as JSON, and all else on stderr')
        .addHelpText('after', '\nOn a terminal it asks for what no flag says. It changes no file that is there.')
        .addHelpText('after', `${CODES}\n\nExample:\n  bakehouse init --image base --from debian:bookworm`)
        .action(async (flags) => acts.init(flags));
}
/** Each command with its flags, for the completion. */
function commandsOf(program) {
    const words = new Map([
        ['schema', schemaNames],
        ['completion', COMPLETION_SHELLS],
    ]);
    return new Map(program.commands.flatMap((command) => {
        const work = workCommands.find(({ name }) => name === command.name());
        const values = new Map(Object.entries(work?.inputs ?? {}).flatMap(([name, input]) => input.values === undefined ? [] : [[`--${name}`, input.values]]));
        if (command.name() === 'init') {
            for (const { name, values: some } of answers/* questions */.ab)
                if (some !== undefined)
                    values.set(`--${name}`, some);
        }
        const flags = command.options.flatMap(({ long }) => long ?? []);
        const all = [...flags, '--help', ...(words.get(command.name()) ?? [])];
        return [command.name(), ...command.aliases()].map((name) => [name, { words: all, values }]);
    }));
}
function oneOf(what, given, known) {
    const found = known.find((name) => name === given);
    if (found !== undefined)
        return found;
    const near = (0,wording/* nearestName */.qb)(given, known);
    throw new usage_error/* UsageError */.e(`unknown ${what} '${given}'. ${near === undefined || known.length < 4 ? `Known are ${known.join(', ')}.` : `(Did you mean ${near}?)`}`);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/core/process/deadline.js
var deadline = __webpack_require__(42252);
// EXTERNAL MODULE: ./.build/core/process/interrupt.js
var process_interrupt = __webpack_require__(50545);
// EXTERNAL MODULE: ./.build/core/secrets/handed-credentials.js
var handed_credentials = __webpack_require__(10327);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./.build/core/files/files.js
var files = __webpack_require__(74555);
// EXTERNAL MODULE: ./.build/core/files/paths.js
var paths = __webpack_require__(56408);
// EXTERNAL MODULE: ./.build/core/process/relay.js + 1 modules
var relay = __webpack_require__(70164);
// EXTERNAL MODULE: ./.build/core/runner/summary.js
var summary = __webpack_require__(44495);
// EXTERNAL MODULE: ./.build/core/secrets/secrets.js + 2 modules
var secrets_secrets = __webpack_require__(11217);
;// CONCATENATED MODULE: ./.build/core/runner/terminal-host.js









/** A terminal, or another CI: the same actions, with outputs kept in memory and the summary in a file. */
function createTerminalHost(options) {
    const { folder } = options;
    const variables = { ...options.environment };
    const environment = variables;
    const outputs = new Map();
    const state = new Map();
    const failures = [];
    const secrets = new secrets_secrets/* Secrets */.Sb();
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    const cache = (0,paths/* userCacheFolder */.sx)(environment) ?? (0,external_node_path_.join)(folder, '.cache', 'bakehouse');
    // Of one workspace: two repositories may have legs of one name.
    const hintPath = (name) => (0,external_node_path_.join)(cache, 'hints', `${digestOf(`${options.workspace}\n${name}`)}.txt`);
    const paint = (style, text) => options.colour ? (0,external_node_util_.styleText)(style, text, { validateStream: false }) : text;
    // Escapes of a guest would move the cursor; those of our own colours are put around what is clean.
    const clean = (text) => (0,relay/* showable */.of)(text, (one, wholeOnly) => secrets.scrub(one, wholeOnly));
    const say = (line) => options.write(`${line}\n`);
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
        scrub: (text) => secrets.scrub(text),
        info: (line) => say(clean(line)),
        debug: () => { },
        annotate: ({ level, title = '', message, file, line }) => {
            const place = file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`}: `;
            say(`${paint(COLOURS[level], `${level}:`)} ${clean(`${place}${titled(title, message)}`)}`);
        },
        group: async (title, body) => {
            say(paint('bold', clean(title)));
            return body();
        },
        relay: (body) => body((lines) => options.write(lines)),
        summary: async (markdown) => {
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, 'summary.md'), (0,summary/* summaryPart */.yZ)(clean(markdown)), { flag: 'a', mode: 0o600 });
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
                (0,files/* writeAtomically */.vK)(hintPath(name), text);
            }
            catch {
                // It is only a hint.
            }
        },
        fail: (message) => {
            failures.push(message);
            say(`${paint('red', 'error:')} ${clean(message)}`);
        },
    };
}
/** A title tells of which leg and test it is; what the message says already is not said twice. */
function titled(title, message) {
    return title === '' || message.includes(title) ? message : `${title}: ${message}`;
}
const COLOURS = {
    error: 'red',
    warning: 'yellow',
    notice: 'cyan',
};
function digestOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 32);
}

// EXTERNAL MODULE: ./.build/pipeline/watch.js
var pipeline_watch = __webpack_require__(63546);
;// CONCATENATED MODULE: ./.build/cli/text-width.js
/** Letters that take two columns of a terminal: those of East Asia, and pictures. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
/** What stands on the letter before it, and what is not seen at all. */
const NONE = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;
/** How many columns of a terminal a text without line ends and escapes takes. */
function widthOf(text) {
    let width = 0;
    for (const letter of text)
        width += widthOfLetter(letter);
    return width;
}
/** As much of a text as has room, with an ellipsis where something is left out. */
function cutToWidth(text, width) {
    if (widthOf(text) <= width)
        return text;
    let kept = '';
    let used = 0;
    for (const letter of text) {
        used += widthOfLetter(letter);
        if (used > width - 1)
            break;
        kept += letter;
    }
    return width < 1 ? '' : `${kept}…`;
}
function widthOfLetter(letter) {
    // Most letters are of ASCII; a table is drawn often.
    if (letter >= ' ' && letter <= '~')
        return 1;
    if (NONE.test(letter))
        return 0;
    return WIDE.test(letter) ? 2 : 1;
}

;// CONCATENATED MODULE: ./.build/cli/table-text.js


const table_text_COLOURS = { waiting: 'gray', running: 'cyan', done: 'green', failed: 'red', 'left out': 'gray' };
/** What there is no room for comes last. */
const ORDER = ['running', 'failed', 'waiting', 'left out', 'done'];
/** The table as lines, none longer than the terminal is wide; where legs are too many, a closing line counts the rest. */
function renderTable(rows, look) {
    const isTight = rows.length > look.height;
    const shown = isTight
        ? rows.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)).slice(0, look.height - 1)
        : rows;
    const nameWidth = Math.min(40, Math.max(0, ...shown.map(({ name }) => widthOf(name))));
    const lines = shown.map((row) => {
        const head = `${padded(row.name, nameWidth)}  ${padded(row.stage, 14)}  ${elapsed(row, look.now).padStart(6)}`;
        const room = look.width - widthOf(head) - 3;
        const tail = room > 8 ? `  ${cutToWidth(row.line, room)}` : '';
        return `${paint(row, cutToWidth(head, look.width), look.colour)}${tail}`;
    });
    return isTight ? [...lines, cutToWidth(counted(rows), look.width)] : lines;
}
/** `3.2 s`, `4:05`; nothing for what has not begun. */
function elapsed({ began, ended }, now) {
    if (began === null)
        return '';
    const seconds = ((ended ?? now) - began) / 1000;
    if (seconds < 60)
        return `${seconds.toFixed(1)} s`;
    return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}
function counted(rows) {
    const count = (state) => rows.filter((row) => row.state === state).length;
    const left = count('left out') === 0 ? '' : `, ${count('left out')} left out`;
    return `${rows.length} rows: ${count('running')} running, ${count('waiting')} waiting, ${count('done')} done, ${count('failed')} failed${left}`;
}
function paint({ state }, text, colour) {
    return colour ? (0,external_node_util_.styleText)(table_text_COLOURS[state], text, { validateStream: false }) : text;
}
function padded(text, width) {
    const cut = cutToWidth(text, width);
    return `${cut}${' '.repeat(width - widthOf(cut))}`;
}

;// CONCATENATED MODULE: ./.build/cli/live-table.js




const REDRAW_MS = 250;
const WIDTH = 80;
const HEIGHT = 24;
const STATES = {
    baked: 'done',
    reused: 'done',
    passed: 'done',
    published: 'done',
    done: 'done',
    failed: 'failed',
    blocked: 'failed',
    cancelled: 'failed',
    skipped: 'left out',
};
function createLiveTable({ stream, colour, log, now }) {
    const rows = new Map();
    let drawn = [];
    let timer;
    const width = () => stream.columns || WIDTH;
    // A terminal that was made narrower has folded what stood there: each of these lines is several by now.
    const erase = () => {
        const height = drawn.reduce((sum, line) => sum + Math.max(1, Math.ceil(shownWidth(line) / width())), 0);
        return height === 0 ? '' : `\u001b[${height}A\u001b[0J`;
    };
    const draw = (above = '') => {
        const lines = renderTable([...rows.values()], {
            now: now(),
            width: width(),
            height: Math.max(3, (stream.rows || HEIGHT) - 2),
            colour,
        });
        stream.write(`${erase()}${above}${lines.map((line) => `${line}\n`).join('')}`);
        drawn = lines;
    };
    const change = (name, made) => {
        const row = rows.get(name);
        if (row?.state === 'waiting' || row?.state === 'running')
            rows.set(name, { ...row, ...made(row) });
    };
    return {
        planned: (names) => {
            for (const name of names) {
                if (rows.has(name))
                    continue;
                rows.set(name, { name, stage: 'waiting', state: 'waiting', began: null, ended: null, line: '' });
            }
            // Nothing is hidden behind a table that has nothing to show.
            if (rows.size === 0)
                return;
            draw();
            // More rows may come later.
            if (timer !== undefined)
                return;
            timer = setInterval(draw, REDRAW_MS, '');
            timer.unref();
        },
        began: (name, stage) => change(name, ({ began }) => ({ stage, state: 'running', began: began ?? now() })),
        said: (name, line) => change(name, () => ({ line: (0,external_node_util_.stripVTControlCharacters)(line).trim() })),
        ended: (name, end) => change(name, () => ({ stage: end, state: STATES[end], ended: now() })),
        write: (text) => {
            if (timer === undefined) {
                stream.write(text);
                return;
            }
            (0,external_node_fs_.appendFileSync)(log, text, { mode: 0o600 });
            const telling = text
                .split('\n')
                .filter((line) => /^(?:error|warning):|^Left: /.test((0,external_node_util_.stripVTControlCharacters)(line)));
            if (telling.length > 0)
                draw(`${telling.join('\n')}\n`);
        },
        close: () => {
            if (timer === undefined)
                return;
            clearInterval(timer);
            timer = undefined;
            // Nothing waits or runs any more.
            for (const [name, { state }] of rows) {
                change(name, () => state === 'running'
                    ? { stage: 'stopped', state: 'failed', ended: now() }
                    : { stage: 'not begun', state: 'left out' });
            }
            draw();
            stream.write(`All that was printed: ${log}\n`);
        },
    };
}
function shownWidth(line) {
    return widthOf((0,external_node_util_.stripVTControlCharacters)(line));
}

;// CONCATENATED MODULE: ./.build/cli/prune-runs.js



/** How many runs a machine remembers, as docs/command-line.md says. */
const KEPT_RUNS = 50;
/** `261129170054-4711`: when it began, and which process it was. */
const NAME = /^\d{12}-(\d+)$/;
/**
 * The folders of runs that may go: all but the newest KEPT_RUNS, those of processes that run, and those in which a killed
 * run left something to be cleaned up.
 */
function runsToPrune(names, world) {
    const runs = names.filter((name) => NAME.test(name)).sort();
    return runs
        .slice(0, Math.max(0, runs.length - KEPT_RUNS))
        .filter((name) => !world.isRunning(Number(NAME.exec(name)?.[1])) && !world.isOpen(name));
}
/** Removes them. What cannot be removed stays: nobody waits for it. */
function pruneRuns(folder) {
    for (const name of runsToPrune(namesIn(folder), { isRunning, isOpen: (name) => isOpen((0,external_node_path_.join)(folder, name)) })) {
        try {
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { recursive: true, force: true });
        }
        catch {
            // Of another user, say.
        }
    }
}
/** Whether something of a bake, a test or a run is there that post has not ended. */
function isOpen(run) {
    const folder = (0,external_node_path_.join)(run, 'bakehouse');
    // Those of bakes and tests are gone after it; that of a run stays with the files of its request.
    return namesIn(folder).some((name) => /^[bv]-/.test(name) || (name.startsWith('r-') && !isDone((0,external_node_path_.join)(folder, name))));
}
function isDone(run) {
    try {
        const notes = JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(run, 'notes.json'), 'utf8'));
        return typeof notes === 'object' && notes !== null && 'done' in notes && notes.done === true;
    }
    catch {
        return false;
    }
}
function namesIn(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch {
        return [];
    }
}
function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        // Of another user, it runs all the same.
        return (0,errors/* codeOf */.$N)(error) === 'EPERM';
    }
}

// EXTERNAL MODULE: ./.build/cli/folders.js
var folders = __webpack_require__(44258);
;// CONCATENATED MODULE: ./.build/cli/terminal-run.js














/** Runs one command as the runner runs an action, main and post, here in the foreground. Sets the exit code. */
async function runWork(work, inputs, json) {
    const [{ main, post }, { introduceProviders }] = await Promise.all([
        work.load(),
        Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(4942), __webpack_require__.e(9611), __webpack_require__.e(4936), __webpack_require__.e(6758)]).then(__webpack_require__.bind(__webpack_require__, 74936)),
    ]);
    introduceProviders();
    const stream = json ? process.stderr : process.stdout;
    const folder = (0,external_node_path_.join)((0,folders/* runsFolder */.X)(process.env), `${new Date().toISOString().replace(/\D/g, '').slice(2, 14)}-${process.pid}`);
    pruneRuns((0,external_node_path_.dirname)(folder));
    const isDumb = process.env['TERM'] === 'dumb';
    const colour = stream.isTTY && !isDumb && (process.env['NO_COLOR'] ?? '') === '';
    const workspace = await workspaceOf(work, inputs);
    const table = work.isWatched === true && stream.isTTY && !isDumb
        ? createLiveTable({ stream, colour, log: (0,external_node_path_.join)(folder, 'run.log'), now: () => Date.now() })
        : undefined;
    (0,handed_credentials/* takeCredentials */._s)(inputs['credentials'], process.env);
    const host = createTerminalHost({
        environment: process.env,
        workspace,
        folder,
        inputs,
        colour,
        commit: gitCommit(workspace),
        write: (text) => {
            if (table === undefined)
                stream.write(text);
            else
                table.write(text);
        },
    });
    (0,handed_credentials/* hideCredentials */.RW)(host);
    if (workspace !== process.cwd())
        host.info(`Working in ${workspace}, where the manifest is.`);
    const started = Date.now();
    const ends = [];
    const watch = { ...(table ?? pipeline_watch/* UNWATCHED */.oF), concluded: (conclusion) => ends.push(conclusion) };
    const interrupt = (0,process_interrupt/* listenForInterrupt */.Y)();
    let isHurried = false;
    const hurry = () => {
        // The second time is meant: what is still being cleaned up gets seconds, and what is left is named.
        if (interrupt.count() < 2 || isHurried)
            return;
        isHurried = true;
        (0,deadline/* hurryJob */.YT)(host);
    };
    process.on('SIGINT', hurry);
    try {
        await toTheEnd(host, watch, main, post);
    }
    finally {
        process.off('SIGINT', hurry);
        table?.close();
        interrupt.dispose();
    }
    const [end] = ends;
    if (end !== undefined) {
        const { tellEnd } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(4942), __webpack_require__.e(9611), __webpack_require__.e(4936), __webpack_require__.e(8380)]).then(__webpack_require__.bind(__webpack_require__, 98022));
        tellEnd(host, end, stream.isTTY ? stream.columns || 80 : 120, Date.now() - started);
    }
    tellOutputs(host, json, folder, end !== undefined);
    if (interrupt.at() !== undefined)
        process.exitCode = usage_error/* EXIT */.d.interrupted;
    else if (host.failures.length > 0 || end?.isRed === true)
        process.exitCode = usage_error/* EXIT */.d.failed;
}
/** A command that reads a manifest finds it from a folder below, too; what is named is named from here. */
async function workspaceOf({ inputs: spec, oneOf }, inputs) {
    const here = process.cwd();
    const isNamed = ['manifest', ...oneOf].some((name) => (inputs[name] ?? '') !== '');
    if (spec['manifest'] === undefined || isNamed)
        return here;
    const { findWorkspace } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 44258));
    return findWorkspace(here);
}
/** On a terminal nothing comes after us: what post does in a workflow is done here, in the foreground. */
async function toTheEnd(host, watch, main, post) {
    try {
        await main(host, watch);
    }
    catch (error) {
        if (error instanceof errors/* CommandError */.Qd)
            host.info(error.output.trimEnd());
        host.fail((0,errors/* describeError */.Uc)(error));
    }
    try {
        await post(host);
    }
    catch (error) {
        host.fail((0,errors/* describeError */.Uc)(error));
    }
}
/** @param isTold whether the end of a run said where it is */
function tellOutputs(host, json, folder, isTold) {
    const summary = (0,external_node_path_.join)(folder, 'summary.md');
    const report = host.outputs.get('report') ?? summary;
    const outputs = [...host.outputs].map(([name, value]) => [name, typedOutput(name, value)]);
    if (json)
        process.stdout.write(`${JSON.stringify({ ...Object.fromEntries(outputs), report, 'summary-path': summary }, null, 2)}\n`);
    // What ended in its preflight has none.
    else if (!isTold && (0,external_node_fs_.existsSync)(report))
        host.info(`The report: ${report}`);
}
function gitCommit(workspace) {
    try {
        const stdio = ['ignore', 'pipe', 'ignore'];
        return (0,external_node_child_process_.execFileSync)('git', ['rev-parse', 'HEAD'], { cwd: workspace, encoding: 'utf8', stdio }).trim();
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./.build/cli/main.js






/** `bakehouse COMMAND --input value …`: the same functions, inputs and outputs as in a workflow. */
async function commandLine(args) {
    endWithReader([process.stdout, process.stderr], () => process.kill(process.pid, 'SIGTERM'));
    const program = createProgram(ACTS);
    try {
        if (args.length === 0)
            program.help({ error: true });
        await program.parseAsync([...args], { from: 'user' });
    }
    catch (error) {
        if (error instanceof usage_error/* UsageError */.e) {
            process.stderr.write(`error: ${error.message}\n`);
            process.exitCode = usage_error/* EXIT */.d.usage;
        }
        else if (error instanceof esm/* CommanderError */.b7) {
            process.exitCode = error.exitCode === 0 ? usage_error/* EXIT */.d.ok : usage_error/* EXIT */.d.usage;
            if (error.code === 'commander.excessArguments')
                process.stderr.write(legHint(args));
        }
        else
            throw error;
    }
}
/** `bakehouse run web` is what many try first. */
function legHint([command = '', ...words]) {
    const work = workCommands.find(({ name }) => name === command);
    const leg = words.find((word) => !word.startsWith('-'));
    return work?.inputs['only'] === undefined || leg === undefined
        ? ''
        : `(A leg is named by a flag: bakehouse ${command} --only LEG)\n`;
}
const ACTS = {
    work: runWork,
    init: async (flags) => {
        const { runInit } = await __webpack_require__.e(/* import() */ 4240).then(__webpack_require__.bind(__webpack_require__, 14240));
        await runInit(flags);
    },
    demo: async (words) => {
        const { runDemo } = await __webpack_require__.e(/* import() */ 9680).then(__webpack_require__.bind(__webpack_require__, 49680));
        process.exitCode = await runDemo(words);
    },
    print: (text) => void process.stdout.write(text),
};
/**
 * Whoever reads what we print may have seen enough, as `| head` has. Then nothing more is printed, without a complaint,
 * and `end` is asked once to stop what runs as a cancel would, so that Packer still clears up.
 */
function endWithReader(streams, end) {
    let isAsked = false;
    for (const stream of streams) {
        stream.on('error', (error) => {
            if ((0,errors/* codeOf */.$N)(error) !== 'EPIPE')
                throw error;
            if (isAsked)
                return;
            isAsked = true;
            end();
        });
    }
}


/***/ }),

/***/ 90883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ EXIT),
/* harmony export */   e: () => (/* binding */ UsageError)
/* harmony export */ });
/** A command line that cannot be meant; told without running anything, and with an exit code of its own. */
class UsageError extends Error {
    name = 'UsageError';
}
/** What the shell is told. */
const EXIT = { ok: 0, failed: 1, usage: 2, interrupted: 130 };


/***/ }),

/***/ 98847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ ownVersion),
/* harmony export */   n: () => (/* binding */ packageFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** The folder of the package that this command line is of: it is dist/cli.js there, by whatever link it was started. */
function packageFolder() {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(process.argv[1] ?? '.')), '..');
}
/** As its package.json says. */
function ownVersion() {
    try {
        const found = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(packageFolder(), 'package.json'), 'utf8'));
        if (typeof found === 'object' && found !== null && 'version' in found)
            return String(found.version);
    }
    catch {
        // A copy of dist alone.
    }
    return 'unknown';
}


/***/ }),

/***/ 42252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YT: () => (/* binding */ hurryJob),
/* harmony export */   gF: () => (/* binding */ jobDeadline)
/* harmony export */ });
/* unused harmony export cancelFile */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94850);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);





/** From the cancel on, the runner gives all post steps together 285 s (JobDispatcher.cs: 5 min less 15 s). */
const WAIT_MS = 180_000;
const END_MS = 260_000;
/** What is left for a builder to end by itself once somebody has asked twice. */
const HURRIED_MS = 5000;
/**
 * The file that says when this attempt of this run was cancelled. On a machine that outlives its jobs the folder may
 * still hold that of another, which says nothing of this one.
 */
function cancelFile({ temporary, run }) {
    const id = run.id.replaceAll(/[^\w-]/g, '-').slice(0, 40) || 'local';
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .OW)({ temporary }), `cancelled-at-${id}-${run.attempt}`);
}
/** Asked a second time, on a terminal: those who come after us wait for seconds only. What they cannot end, they name. */
function hurryJob(host, machine = (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .machineNow */ .ur)()) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .OW)(host), { recursive: true, mode: 0o700 });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(cancelFile(host), String(machine - WAIT_MS + HURRIED_MS), { mode: 0o600 });
}
/**
 * One for the whole job, since its post steps share what the runner leaves: it counts from the first leg that noticed
 * the cancel. Kept in a file, which the first one makes; by the clock of the machine, which goes on evenly from one process
 * to the next while the time of day may be set. Never throws: where no file can be written, as on a full disk, nothing is
 * waited for, since what was started can write no more either, and all the time that is left is the sweep's.
 */
function jobDeadline(host, now = (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .steadyNow */ .rj)(), machine = (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .machineNow */ .ur)()) {
    try {
        const at = now - sinceCancel(host, machine);
        return { wait: at + WAIT_MS, end: at + END_MS };
    }
    catch {
        return { wait: now, end: now + END_MS - WAIT_MS };
    }
}
/** ms since the first leg noticed it. */
function sinceCancel(host, machine) {
    const path = cancelFile(host);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .OW)(host), { recursive: true, mode: 0o700 });
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, String(machine), { flag: 'wx', mode: 0o600 });
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) !== 'EEXIST')
            throw error;
    }
    const told = Number((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
    // Empty while another leg is just writing it, or where the disk was full: then the file's own time is the moment.
    const since = Number.isFinite(told) && told > 0 ? machine - told : Date.now() - (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).mtimeMs;
    return Math.max(0, since);
}


/***/ }),

/***/ 84347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ adoptInputs)
/* harmony export */ });
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

/** What `bakehouse adopt` takes. */
const adoptInputs = {
    leg: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'The leg that the image is to stand for, as `plan` names it.' }),
    id: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'The image: its id at its provider.' }),
    from: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'Instead of a leg and an id: a file with many, one `leg,id` a line, as CSV; a first line `leg,id` is its head.',
    }),
    reason: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'Why it is adopted, at most 256 characters: it stays on the image as a tag.' }),
    branch: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        default: 'main',
        description: 'The branch whose runs take it, where `reuse-from` holds images to branches: it becomes the tag bakehouse:ref.',
    }),
    manifest: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ description: 'The manifests, as `plan` takes them.' }),
    vars: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ description: 'Variables over those of the manifest, as `plan` takes them.' }),
};


/***/ }),

/***/ 52507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K_: () => (/* binding */ submitInputs),
/* harmony export */   LR: () => (/* binding */ watchInputs),
/* harmony export */   SS: () => (/* binding */ listInputs),
/* harmony export */   Wh: () => (/* binding */ namedRequestInputs),
/* harmony export */   iE: () => (/* binding */ retryInputs)
/* harmony export */ });
/* unused harmony export submitOutputs */
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

/** Where requests go: the same for all commands that speak of them. */
const place = {
    repo: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'The repository whose workflow bakes: `owner/name`. Without it, that of this run or of the checkout.',
    }),
    workflow: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        default: 'request.yml',
        description: 'The file of the workflow that takes requests.',
    }),
    'github-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        secret: true,
        default: '${{ github.token }}',
        description: 'A token of that repository: `actions: read` looks, `actions: write` submits, cancels and retries, `contents: write` sends an event. On a terminal also GH_TOKEN or GITHUB_TOKEN.',
    }),
};
const waiting = {
    interval: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)({
        default: '15',
        least: 0.05,
        most: 600,
        unit: 'seconds',
        whole: false,
        description: 'How often GitHub is asked while a run goes on.',
    }),
};
const requestId = (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
    description: 'The id of the request, or its beginning, six characters or more; or the id of the run.',
});
/** What `bakehouse submit` and the action `submit` take. */
const submitInputs = {
    request: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)({
        description: 'A build request as packerd took it: JSON, or the path of a JSON file. Its `id`, if any, is its id.',
    }),
    only: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'Instead of a request: legs of the manifest of that repository, as `run` takes them; `*` alone is all of them.',
    }),
    id: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'The id by which it is found again: letters, digits, and . _ -, eight or more. Without it that of the request, else a new one.',
    }),
    ...place,
    ref: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'The branch or tag whose workflow is started. Without it the default branch of the checkout, or `main`.',
    }),
    event: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'Send a `repository_dispatch` of this type, such as `bake`, instead of starting the workflow: needs `contents: write`.',
    }),
    wait: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({ default: 'false', description: 'Wait for the end of the run, and fail as it does.' }),
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
    ...place,
    status: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['all', 'waiting', 'running', 'over', 'success', 'failure', 'cancelled'],
        default: 'all',
        description: 'Which of them are shown.',
    }),
    limit: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)({ default: '20', least: 1, most: 1000, unit: 'requests', description: 'How many, the newest first.' }),
};
const namedRequestInputs = { id: requestId, ...place };
const watchInputs = { id: requestId, ...place, ...waiting };
const retryInputs = {
    id: requestId,
    ...place,
    wait: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({ default: 'false', description: 'Wait for the end of the run, and fail as it does.' }),
    ...waiting,
};


/***/ })

};
