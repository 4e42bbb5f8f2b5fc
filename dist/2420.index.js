export const id = 2420;
export const ids = [2420];
export const modules = {

/***/ 2813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Bw: () => (  answersOf),
    ab: () => (  questions),
    dq: () => (  askFor)
  });
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37478);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);
  var _usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90883);



const BUILDERS = ['packer', 'dockerfile'];
const TESTS = ['script', 'kitchen'];
const IMAGE = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/;
const REFERENCE = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?::\d{1,5})?(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*(?::[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?(?:@sha256:[0-9a-f]{64})?$/;
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
            : `must be lower-case letters, digits, dots, hyphens and underscores, at most 63, but was ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(answer)}`,
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
            : `must name a container image, as debian:bookworm, but was ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(answer)}`,
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
            : `must be a registry and a repository without a tag, as ghcr.io/acme/base, but was ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(answer)}`,
    },
];
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
function answersOf(given) {
    const answer = (name) => {
        const question = questions.find((one) => one.name === name);
        const value = given[name] ?? question?.preset ?? '';
        const problem = question?.problem(value);
        if (problem !== undefined)
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__  .e(`option '--${name}' ${problem}`);
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
    const near = (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .qb)(answer, words);
    return `must be ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .A3)(words)}, but was ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(answer)}${near === undefined ? '' : ` (did you mean ${near}?)`}`;
}


/***/ }),

/***/ 72420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  commandLine: () => (  commandLine)
});


var esm = __webpack_require__(48179);
var errors = __webpack_require__(8005);
var debug_input = __webpack_require__(45012);
var inputs = __webpack_require__(7909);
var kitchen_verify_inputs = __webpack_require__(40476);
var plan_inputs = __webpack_require__(76727);
var publish_image_inputs = __webpack_require__(13041);
var setup_packer_inputs = __webpack_require__(73968);
var adopt_inputs = __webpack_require__(84347);
var dispatch_inputs = __webpack_require__(8067);
var legs_inputs = __webpack_require__(82638);
var pipeline_inputs = __webpack_require__(14868);
var lineage_inputs = __webpack_require__(26506);
var promote_inputs = __webpack_require__(33137);
var catalogue_inputs = __webpack_require__(89954);
var queue_inputs = __webpack_require__(92632);
var requests_inputs = __webpack_require__(52507);
var revoke_inputs = __webpack_require__(647);
var janitor_inputs = __webpack_require__(50878);
var retain_inputs = __webpack_require__(90422);
var serve_inputs = __webpack_require__(83296);
var shell_inputs = __webpack_require__(48811);
var verify_provenance_inputs = __webpack_require__(56264);
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./.build/cli/typed-outputs.js

const KINDS = {
    images: 'json',
    'images-by-leg': 'json',
    'image-ids': 'json',
    published: 'json',
    response: 'json',
    requests: 'json',
    above: 'json',
    below: 'json',
    affected: 'json',
    changes: 'json',
    held: 'json',
    entry: 'json',
    history: 'json',
    channels: 'json',
    sent: 'json',
    adopted: 'json',
    leftovers: 'json',
    findings: 'json',
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
    due: 'number',
    builds: 'number',
    taken: 'number',
    dead: 'number',
    unchanged: 'number',
};
function typedOutput(name, value) {
    const kind = KINDS[name];
    if (kind === undefined)
        return value;
    if (value.trim() === '')
        return null;
    return JSON.parse(value);
}
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
function createPrintedObject(write, hasMessages) {
    let isOpen = false;
    return {
        message: async (text) => {
            const before = isOpen ? ',' : '{\n  "messages": [';
            isOpen = true;
            await write(`${before}\n    ${text.trimEnd()}`);
        },
        end: async (members) => {
            const text = JSON.stringify(hasMessages && !isOpen ? { messages: [], ...members } : members, null, 2);
            await write(`${isOpen ? `\n  ],${text.slice(1)}` : text}\n`);
        },
    };
}

var usage_error = __webpack_require__(90883);
;// CONCATENATED MODULE: ./.build/cli/commands.js























const nothing = async () => { };
const LOCK_LEAVES_OUT = new Set(['lockfile-mode', 'frozen', 'problem-matcher', 'cache']);
const workCommands = [
    {
        name: 'run',
        description: 'Plan, bake, test and publish all that a manifest, a build request or profiles ask for, on this machine.',
        example: 'bakehouse run --only web --parallel 4',
        inputs: pipeline_inputs .ci,
        oneOf: ['manifest', 'request', 'profiles'],
        refused: {
            debug: 'several legs may be baked at once, and one terminal answers for one. Bake the leg by itself: bakehouse bake --plan PLAN --leg LEG --debug, where PLAN is what bakehouse plan --json calls plan',
        },
        isWatched: true,
        load: async () => {
            const [{ runPipeline }, { finishPipeline }, { finishKilledRuns }] = await Promise.all([
                Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(2560), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(164), __webpack_require__.e(8708), __webpack_require__.e(316), __webpack_require__.e(1412), __webpack_require__.e(1276), __webpack_require__.e(6239), __webpack_require__.e(4655), __webpack_require__.e(4393), __webpack_require__.e(35), __webpack_require__.e(2744), __webpack_require__.e(3974), __webpack_require__.e(4746), __webpack_require__.e(7485), __webpack_require__.e(8633), __webpack_require__.e(2672), __webpack_require__.e(6304), __webpack_require__.e(793)]).then(__webpack_require__.bind(__webpack_require__, 63648)),
                Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(2560), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(164), __webpack_require__.e(8708), __webpack_require__.e(316), __webpack_require__.e(1412), __webpack_require__.e(1276), __webpack_require__.e(6239), __webpack_require__.e(4655), __webpack_require__.e(4393), __webpack_require__.e(35), __webpack_require__.e(2744), __webpack_require__.e(3974), __webpack_require__.e(4746), __webpack_require__.e(7485), __webpack_require__.e(8633), __webpack_require__.e(2672), __webpack_require__.e(6304), __webpack_require__.e(793)]).then(__webpack_require__.bind(__webpack_require__, 10229)),
                Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(2560), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(164), __webpack_require__.e(8708), __webpack_require__.e(316), __webpack_require__.e(1412), __webpack_require__.e(1276), __webpack_require__.e(6239), __webpack_require__.e(4655), __webpack_require__.e(4393), __webpack_require__.e(35), __webpack_require__.e(2744), __webpack_require__.e(3974), __webpack_require__.e(4746), __webpack_require__.e(7485), __webpack_require__.e(8633), __webpack_require__.e(2672), __webpack_require__.e(6304), __webpack_require__.e(793)]).then(__webpack_require__.bind(__webpack_require__, 39245)),
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
        name: 'bake-legs',
        description: 'Bake and test some legs of a plan that was made before, as one of several machines that share it.',
        example: 'bakehouse bake-legs --plan out/plan.json --legs web/trixie,web/bookworm',
        inputs: legs_inputs .a,
        oneOf: [],
        isWatched: true,
        load: async () => {
            const [{ bakeLegs }, { finishPipeline }, { finishKilledRuns }] = await Promise.all([
                Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(2560), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(164), __webpack_require__.e(8708), __webpack_require__.e(316), __webpack_require__.e(1412), __webpack_require__.e(1276), __webpack_require__.e(6239), __webpack_require__.e(4655), __webpack_require__.e(4393), __webpack_require__.e(35), __webpack_require__.e(2744), __webpack_require__.e(3974), __webpack_require__.e(4746), __webpack_require__.e(7485), __webpack_require__.e(8633), __webpack_require__.e(2672), __webpack_require__.e(6304), __webpack_require__.e(793)]).then(__webpack_require__.bind(__webpack_require__, 59798)),
                Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(2560), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(164), __webpack_require__.e(8708), __webpack_require__.e(316), __webpack_require__.e(1412), __webpack_require__.e(1276), __webpack_require__.e(6239), __webpack_require__.e(4655), __webpack_require__.e(4393), __webpack_require__.e(35), __webpack_require__.e(2744), __webpack_require__.e(3974), __webpack_require__.e(4746), __webpack_require__.e(7485), __webpack_require__.e(8633), __webpack_require__.e(2672), __webpack_require__.e(6304), __webpack_require__.e(793)]).then(__webpack_require__.bind(__webpack_require__, 10229)),
                Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(2560), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(164), __webpack_require__.e(8708), __webpack_require__.e(316), __webpack_require__.e(1412), __webpack_require__.e(1276), __webpack_require__.e(6239), __webpack_require__.e(4655), __webpack_require__.e(4393), __webpack_require__.e(35), __webpack_require__.e(2744), __webpack_require__.e(3974), __webpack_require__.e(4746), __webpack_require__.e(7485), __webpack_require__.e(8633), __webpack_require__.e(2672), __webpack_require__.e(6304), __webpack_require__.e(793)]).then(__webpack_require__.bind(__webpack_require__, 39245)),
            ]);
            return {
                main: async (host, watch) => {
                    await finishKilledRuns(host);
                    await bakeLegs(host, watch);
                },
                post: finishPipeline,
            };
        },
    },
    {
        name: 'plan',
        description: 'Show which images need baking, and why.',
        example: 'bakehouse plan --only "web/*" --dry-run',
        inputs: plan_inputs .Z,
        oneOf: ['manifest', 'request', 'profiles'],
        load: async () => ({ main: (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(8708), __webpack_require__.e(316), __webpack_require__.e(1412), __webpack_require__.e(1276), __webpack_require__.e(5406)]).then(__webpack_require__.bind(__webpack_require__, 1276))).plan, post: nothing }),
    },
    {
        name: 'validate',
        description: 'Resolve every leg, and let Packer check its template; nothing is baked.',
        example: 'bakehouse validate --only base',
        inputs: pipeline_inputs .Rp,
        oneOf: [],
        load: async () => {
            const [{ validateAll }, { finishPipeline }] = await Promise.all([
                Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(2560), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(164), __webpack_require__.e(8708), __webpack_require__.e(316), __webpack_require__.e(1412), __webpack_require__.e(1276), __webpack_require__.e(6239), __webpack_require__.e(4655), __webpack_require__.e(4393), __webpack_require__.e(35), __webpack_require__.e(2744), __webpack_require__.e(3974), __webpack_require__.e(4746), __webpack_require__.e(7485), __webpack_require__.e(8633), __webpack_require__.e(2672), __webpack_require__.e(6304), __webpack_require__.e(793)]).then(__webpack_require__.bind(__webpack_require__, 32346)),
                Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(2560), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(164), __webpack_require__.e(8708), __webpack_require__.e(316), __webpack_require__.e(1412), __webpack_require__.e(1276), __webpack_require__.e(6239), __webpack_require__.e(4655), __webpack_require__.e(4393), __webpack_require__.e(35), __webpack_require__.e(2744), __webpack_require__.e(3974), __webpack_require__.e(4746), __webpack_require__.e(7485), __webpack_require__.e(8633), __webpack_require__.e(2672), __webpack_require__.e(6304), __webpack_require__.e(793)]).then(__webpack_require__.bind(__webpack_require__, 10229)),
            ]);
            return { main: validateAll, post: finishPipeline };
        },
    },
    {
        name: 'setup-packer',
        description: 'Find or install a verified Packer, and the plugins that a template needs.',
        example: 'bakehouse setup-packer --template base --version "~> 1.11"',
        inputs: setup_packer_inputs .p,
        oneOf: [],
        load: loadSetup,
    },
    {
        name: 'lock',
        description: 'Write the lockfile that pins Packer and the plugins of a template byte for byte.',
        example: 'bakehouse lock --template base',
        inputs: Object.fromEntries(Object.entries(setup_packer_inputs .p).filter(([name]) => !LOCK_LEAVES_OUT.has(name))),
        oneOf: [],
        load: async () => {
            const { main, post } = await loadSetup();
            return {
                main: async (host, watch, print) => main({ ...host, input: (name) => (name === 'lockfile-mode' ? 'write' : host.input(name)) }, watch, print),
                post,
            };
        },
    },
    {
        name: 'bake',
        description: 'Bake one image, and show its id.',
        example: 'bakehouse bake --template base/base.pkr.hcl --vars region=us-east-1',
        inputs: { ...inputs .t, ...debug_input .rz },
        oneOf: ['leg', 'template'],
        load: async () => {
            const [{ bake }, { cleanUp }] = await Promise.all([
                Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(164), __webpack_require__.e(4655), __webpack_require__.e(4393), __webpack_require__.e(3974), __webpack_require__.e(8633), __webpack_require__.e(2032)]).then(__webpack_require__.bind(__webpack_require__, 23974)),
                Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(164), __webpack_require__.e(4655), __webpack_require__.e(4393), __webpack_require__.e(3974), __webpack_require__.e(8633), __webpack_require__.e(2032)]).then(__webpack_require__.bind(__webpack_require__, 49788)),
            ]);
            return { main: (host) => bake(host), post: cleanUp };
        },
    },
    {
        name: 'verify',
        alias: 'kitchen-verify',
        description: 'Test an image that was baked, and say whether it may be published.',
        example: 'bakehouse verify --image-id app:latest --script ./test.sh --reports out/junit.xml',
        inputs: kitchen_verify_inputs .J,
        oneOf: ['record', 'leg', 'image-id'],
        load: async () => {
            const [{ kitchenVerify }, { finishVerification }] = await Promise.all([
                Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(2560), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(164), __webpack_require__.e(4655), __webpack_require__.e(2744), __webpack_require__.e(2325)]).then(__webpack_require__.bind(__webpack_require__, 12744)),
                Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(2560), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(164), __webpack_require__.e(4655), __webpack_require__.e(2744), __webpack_require__.e(2325)]).then(__webpack_require__.bind(__webpack_require__, 12883)),
            ]);
            return { main: (host) => kitchenVerify(host), post: (host) => finishVerification(host) };
        },
    },
    {
        name: 'publish',
        alias: 'publish-image',
        description: 'Bring verified images to where consumers look for them.',
        example: 'bakehouse publish --records out/records --targets "ids: { files: { tfvars: ids.auto.tfvars.json } }" --mode plan',
        inputs: publish_image_inputs .K,
        oneOf: [],
        load: async () => {
            const [{ publishImage }, { finishPublishing }] = await Promise.all([
                Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(8708), __webpack_require__.e(6239), __webpack_require__.e(35), __webpack_require__.e(7485), __webpack_require__.e(9954), __webpack_require__.e(9708)]).then(__webpack_require__.bind(__webpack_require__, 47485)),
                Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(8708), __webpack_require__.e(6239), __webpack_require__.e(35), __webpack_require__.e(7485), __webpack_require__.e(9954), __webpack_require__.e(9708)]).then(__webpack_require__.bind(__webpack_require__, 79918)),
            ]);
            return { main: publishImage, post: finishPublishing };
        },
    },
    {
        name: 'promote',
        description: 'Move a channel to an image that has what the channel needs, and back; shown first.',
        example: 'bakehouse promote web --to production --plan out/plan.json\n  bakehouse promote --to production --back --plan out/plan.json',
        inputs: promote_inputs .K,
        words: ['image'],
        oneOf: [],
        load: async () => {
            const [{ promote }, { finishPublishing }] = await Promise.all([
                Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(8708), __webpack_require__.e(6239), __webpack_require__.e(35), __webpack_require__.e(7485), __webpack_require__.e(9954), __webpack_require__.e(9708)]).then(__webpack_require__.bind(__webpack_require__, 28016)),
                Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(8708), __webpack_require__.e(6239), __webpack_require__.e(35), __webpack_require__.e(7485), __webpack_require__.e(9954), __webpack_require__.e(9708)]).then(__webpack_require__.bind(__webpack_require__, 79918)),
            ]);
            return { main: promote, post: finishPublishing };
        },
    },
    {
        name: 'shell',
        description: 'Step into the build of a leg: its container or machine, as its builder starts it, thrown away afterwards.',
        example: 'bakehouse shell web/trixie\n  bakehouse shell web/trixie --at end -- cat /etc/os-release',
        inputs: shell_inputs .S,
        words: ['leg'],
        rest: 'command',
        oneOf: [],
        handsOver: true,
        load: async () => {
            const [{ shell }, { finishPipeline }, { finishKilledRuns }] = await Promise.all([
                Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(2560), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(164), __webpack_require__.e(8708), __webpack_require__.e(316), __webpack_require__.e(1412), __webpack_require__.e(1276), __webpack_require__.e(6239), __webpack_require__.e(4655), __webpack_require__.e(4393), __webpack_require__.e(35), __webpack_require__.e(2744), __webpack_require__.e(3974), __webpack_require__.e(4746), __webpack_require__.e(7485), __webpack_require__.e(8633), __webpack_require__.e(2672), __webpack_require__.e(6304), __webpack_require__.e(793)]).then(__webpack_require__.bind(__webpack_require__, 23012)),
                Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(2560), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(164), __webpack_require__.e(8708), __webpack_require__.e(316), __webpack_require__.e(1412), __webpack_require__.e(1276), __webpack_require__.e(6239), __webpack_require__.e(4655), __webpack_require__.e(4393), __webpack_require__.e(35), __webpack_require__.e(2744), __webpack_require__.e(3974), __webpack_require__.e(4746), __webpack_require__.e(7485), __webpack_require__.e(8633), __webpack_require__.e(2672), __webpack_require__.e(6304), __webpack_require__.e(793)]).then(__webpack_require__.bind(__webpack_require__, 10229)),
                Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(2560), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(164), __webpack_require__.e(8708), __webpack_require__.e(316), __webpack_require__.e(1412), __webpack_require__.e(1276), __webpack_require__.e(6239), __webpack_require__.e(4655), __webpack_require__.e(4393), __webpack_require__.e(35), __webpack_require__.e(2744), __webpack_require__.e(3974), __webpack_require__.e(4746), __webpack_require__.e(7485), __webpack_require__.e(8633), __webpack_require__.e(2672), __webpack_require__.e(6304), __webpack_require__.e(793)]).then(__webpack_require__.bind(__webpack_require__, 39245)),
            ]);
            return {
                main: async (host) => {
                    await finishKilledRuns(host);
                    process.exitCode = await shell(host);
                },
                post: finishPipeline,
            };
        },
    },
    {
        name: 'adopt',
        description: 'Let an image that was made elsewhere stand for a leg: the next run tests it instead of baking.',
        example: "bakehouse adopt web/noble ami-0123456789abcdef0 --reason 'Baked by the old pipeline'",
        inputs: adopt_inputs .m,
        words: ['leg', 'id'],
        oneOf: ['leg', 'from'],
        load: async () => ({ main: (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(164), __webpack_require__.e(8708), __webpack_require__.e(316), __webpack_require__.e(1412), __webpack_require__.e(1276), __webpack_require__.e(6239), __webpack_require__.e(35), __webpack_require__.e(855), __webpack_require__.e(9954), __webpack_require__.e(9360)]).then(__webpack_require__.bind(__webpack_require__, 46621))).adopt, post: nothing }),
    },
    {
        name: 'revoke',
        description: 'Write into revocations.yml that a key, a recipe or an image may not be used any more.',
        example: "bakehouse revoke bk2-… --reason 'OpenSSL has a hole'",
        inputs: revoke_inputs .c,
        words: ['name'],
        oneOf: [],
        load: async () => ({ main: (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(164), __webpack_require__.e(8708), __webpack_require__.e(316), __webpack_require__.e(1412), __webpack_require__.e(1276), __webpack_require__.e(6239), __webpack_require__.e(35), __webpack_require__.e(855), __webpack_require__.e(9954), __webpack_require__.e(9360)]).then(__webpack_require__.bind(__webpack_require__, 71022))).revoke, post: nothing }),
    },
    {
        name: 'lineage',
        description: 'Show what an image stands on, and what stands on it: who is affected.',
        example: 'bakehouse lineage web/trixie --records out/records',
        inputs: lineage_inputs .V,
        words: ['image'],
        oneOf: [],
        load: async () => ({ main: (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(164), __webpack_require__.e(8708), __webpack_require__.e(316), __webpack_require__.e(1412), __webpack_require__.e(1276), __webpack_require__.e(6239), __webpack_require__.e(35), __webpack_require__.e(855), __webpack_require__.e(9954), __webpack_require__.e(9360)]).then(__webpack_require__.bind(__webpack_require__, 11844))).lineage, post: nothing }),
    },
    {
        name: 'verify-provenance',
        description: 'Check who signed how an image or a file came to be, and say what could not be checked.',
        example: 'bakehouse verify-provenance disk.qcow2 --attestation provenance --key signing-key.pub',
        inputs: verify_provenance_inputs ._,
        words: ['image'],
        oneOf: [],
        load: async () => ({
            main: (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(164), __webpack_require__.e(8708), __webpack_require__.e(316), __webpack_require__.e(1412), __webpack_require__.e(1276), __webpack_require__.e(6239), __webpack_require__.e(35), __webpack_require__.e(855), __webpack_require__.e(9954), __webpack_require__.e(9360)]).then(__webpack_require__.bind(__webpack_require__, 84426))).verifyProvenance,
            post: nothing,
        }),
    },
    {
        name: 'catalogue',
        description: 'Write pages that show all images: builds, lineage, channels, age, what is revoked or gone.',
        example: 'bakehouse catalogue --records records --output site',
        inputs: catalogue_inputs .T,
        oneOf: ['manifest', 'plan'],
        load: async () => ({ main: (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(164), __webpack_require__.e(8708), __webpack_require__.e(316), __webpack_require__.e(1412), __webpack_require__.e(1276), __webpack_require__.e(6239), __webpack_require__.e(35), __webpack_require__.e(855), __webpack_require__.e(9954), __webpack_require__.e(9360)]).then(__webpack_require__.bind(__webpack_require__, 88904))).catalogue, post: nothing }),
    },
    {
        name: 'retain',
        description: 'Show which old images go, and by what all others are held; with --apply, let exactly those go.',
        example: 'bakehouse retain --providers aws --plan retain-plan.json',
        inputs: retain_inputs .D,
        oneOf: [],
        load: async () => ({ main: (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(164), __webpack_require__.e(8708), __webpack_require__.e(316), __webpack_require__.e(1412), __webpack_require__.e(1276), __webpack_require__.e(6239), __webpack_require__.e(35), __webpack_require__.e(855), __webpack_require__.e(9954), __webpack_require__.e(9360)]).then(__webpack_require__.bind(__webpack_require__, 45280))).retain, post: nothing }),
    },
    {
        name: 'janitor',
        description: 'Show what runs of the past started and nobody ended; with --apply, end exactly that.',
        example: 'bakehouse janitor --providers docker,aws --plan janitor-plan.json',
        inputs: janitor_inputs .P,
        oneOf: [],
        load: async () => {
            const { janitor } = await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(164), __webpack_require__.e(8708), __webpack_require__.e(316), __webpack_require__.e(1412), __webpack_require__.e(1276), __webpack_require__.e(6239), __webpack_require__.e(35), __webpack_require__.e(855), __webpack_require__.e(9954), __webpack_require__.e(9360)]).then(__webpack_require__.bind(__webpack_require__, 2356));
            return { main: async (host) => janitor(host), post: nothing };
        },
    },
    {
        name: 'submit',
        description: "Send a request to the workflow of a repository, which bakes it on GitHub's runners.",
        example: 'bakehouse submit --request request.json --repo acme/images --wait',
        inputs: requests_inputs .K_,
        oneOf: ['request', 'only'],
        isWatched: true,
        load: requestWork('submit'),
    },
    {
        name: 'list',
        description: 'Show the requests of a repository, the newest first.',
        example: 'bakehouse list --repo acme/images --status running',
        inputs: requests_inputs .SS,
        oneOf: [],
        load: requestWork('list'),
    },
    {
        name: 'status',
        description: 'Show what became of a request so far.',
        example: 'bakehouse status 3f2a9c1e --repo acme/images',
        inputs: requests_inputs .Wh,
        words: ['id'],
        oneOf: [],
        load: requestWork('status'),
    },
    {
        name: 'watch',
        description: 'Show a request until it is over, and fail as it does.',
        example: 'bakehouse watch 3f2a9c1e --repo acme/images',
        inputs: requests_inputs .LR,
        words: ['id'],
        oneOf: [],
        isWatched: true,
        load: requestWork('watchRequest'),
    },
    {
        name: 'cancel',
        description: 'Ask the run of a request to end and to clean up after itself.',
        example: 'bakehouse cancel 3f2a9c1e --repo acme/images',
        inputs: requests_inputs .Wh,
        words: ['id'],
        oneOf: [],
        load: requestWork('cancel'),
    },
    {
        name: 'retry',
        description: 'Run a request again that is over: what failed of it, where something failed.',
        example: 'bakehouse retry 3f2a9c1e --repo acme/images --wait',
        inputs: requests_inputs .iE,
        words: ['id'],
        oneOf: [],
        isWatched: true,
        load: requestWork('retry'),
    },
    {
        name: 'serve',
        description: 'Take build requests by HTTP as packerd did, and bake them here or on GitHub.',
        example: 'bakehouse serve --listen 127.0.0.1:8080 --allow https://git.example.org/acme',
        inputs: serve_inputs .H,
        oneOf: [],
        isService: true,
        load: async () => {
            const [{ serve }, { finishKilledRuns }] = await Promise.all([
                Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4006), __webpack_require__.e(2560), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(8708), __webpack_require__.e(316), __webpack_require__.e(1412), __webpack_require__.e(1276), __webpack_require__.e(6239), __webpack_require__.e(4655), __webpack_require__.e(4393), __webpack_require__.e(2744), __webpack_require__.e(3974), __webpack_require__.e(4746), __webpack_require__.e(7485), __webpack_require__.e(1095), __webpack_require__.e(2672), __webpack_require__.e(2140), __webpack_require__.e(652)]).then(__webpack_require__.bind(__webpack_require__, 4892)),
                Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(2560), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(164), __webpack_require__.e(8708), __webpack_require__.e(316), __webpack_require__.e(1412), __webpack_require__.e(1276), __webpack_require__.e(6239), __webpack_require__.e(4655), __webpack_require__.e(4393), __webpack_require__.e(35), __webpack_require__.e(2744), __webpack_require__.e(3974), __webpack_require__.e(4746), __webpack_require__.e(7485), __webpack_require__.e(8633), __webpack_require__.e(2672), __webpack_require__.e(6304), __webpack_require__.e(793)]).then(__webpack_require__.bind(__webpack_require__, 39245)),
            ]);
            const program = [process.execPath, ...process.argv.slice(1, 2)];
            return {
                main: async (host) => serve(host, { program, finishKilled: (of) => finishKilledRuns(of, true) }),
                post: nothing,
            };
        },
    },
    {
        name: 'dispatch',
        description: 'Find out which profiles or legs changed, and send them to a queue, a workflow or standard output.',
        example: 'bakehouse dispatch --from http://server/profiles/ --to github --repo acme/images',
        inputs: dispatch_inputs .C,
        oneOf: ['from', 'commits'],
        isPiped: ({ to = '' }) => to === '' || to === 'stdout',
        load: async () => {
            const { dispatch } = await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4006), __webpack_require__.e(2560), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(8708), __webpack_require__.e(316), __webpack_require__.e(1412), __webpack_require__.e(1276), __webpack_require__.e(1095), __webpack_require__.e(2140), __webpack_require__.e(8126)]).then(__webpack_require__.bind(__webpack_require__, 51297));
            return { main: (host, _, print) => dispatch(host, print), post: nothing };
        },
    },
    {
        name: 'consume',
        description: 'Take messages out of a queue of RabbitMQ, and have them baked: here, or by a workflow.',
        example: 'bakehouse consume --amqp @broker.url --queue build-queue --profiles "$(cat profiles.yml)"',
        inputs: queue_inputs ._,
        oneOf: [],
        isService: true,
        load: async () => {
            const [{ takeTask, workOn }, { finishPipeline }] = await Promise.all([
                Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(2560), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(164), __webpack_require__.e(8708), __webpack_require__.e(316), __webpack_require__.e(1412), __webpack_require__.e(1276), __webpack_require__.e(6239), __webpack_require__.e(4655), __webpack_require__.e(4393), __webpack_require__.e(35), __webpack_require__.e(2744), __webpack_require__.e(3974), __webpack_require__.e(4746), __webpack_require__.e(7485), __webpack_require__.e(8633), __webpack_require__.e(2672), __webpack_require__.e(6304), __webpack_require__.e(793)]).then(__webpack_require__.bind(__webpack_require__, 22672)),
                Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(2560), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(164), __webpack_require__.e(8708), __webpack_require__.e(316), __webpack_require__.e(1412), __webpack_require__.e(1276), __webpack_require__.e(6239), __webpack_require__.e(4655), __webpack_require__.e(4393), __webpack_require__.e(35), __webpack_require__.e(2744), __webpack_require__.e(3974), __webpack_require__.e(4746), __webpack_require__.e(7485), __webpack_require__.e(8633), __webpack_require__.e(2672), __webpack_require__.e(6304), __webpack_require__.e(793)]).then(__webpack_require__.bind(__webpack_require__, 10229)),
            ]);
            const task = takeTask(process.env);
            if (task === undefined) {
                const { consume } = await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4006), __webpack_require__.e(2560), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(8708), __webpack_require__.e(316), __webpack_require__.e(1412), __webpack_require__.e(1276), __webpack_require__.e(6239), __webpack_require__.e(4655), __webpack_require__.e(4393), __webpack_require__.e(2744), __webpack_require__.e(3974), __webpack_require__.e(4746), __webpack_require__.e(7485), __webpack_require__.e(1095), __webpack_require__.e(2672), __webpack_require__.e(2140), __webpack_require__.e(652)]).then(__webpack_require__.bind(__webpack_require__, 92383));
                return { main: (host) => consume(host), post: nothing };
            }
            const { finishKilledRuns } = await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(4006), __webpack_require__.e(2560), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(3213), __webpack_require__.e(8849), __webpack_require__.e(164), __webpack_require__.e(8708), __webpack_require__.e(316), __webpack_require__.e(1412), __webpack_require__.e(1276), __webpack_require__.e(6239), __webpack_require__.e(4655), __webpack_require__.e(4393), __webpack_require__.e(35), __webpack_require__.e(2744), __webpack_require__.e(3974), __webpack_require__.e(4746), __webpack_require__.e(7485), __webpack_require__.e(8633), __webpack_require__.e(2672), __webpack_require__.e(6304), __webpack_require__.e(793)]).then(__webpack_require__.bind(__webpack_require__, 39245));
            return {
                main: async (host) => {
                    await finishKilledRuns(host, true);
                    await workOn(host, task);
                },
                post: finishPipeline,
            };
        },
    },
];
function requestWork(name) {
    return async () => {
        const requests = await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(5943), __webpack_require__.e(164), __webpack_require__.e(316), __webpack_require__.e(1095), __webpack_require__.e(6742)]).then(__webpack_require__.bind(__webpack_require__, 37595));
        return {
            main: async (host, watch) => {
                const conclusion = await requests[name](host, watch);
                if (conclusion === 'cancelled')
                    process.exitCode = usage_error .d.interrupted;
            },
            post: nothing,
        };
    };
}
async function loadSetup() {
    const [{ setupPacker }, { finishSetup }] = await Promise.all([
        Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(4377), __webpack_require__.e(8312), __webpack_require__.e(5943), __webpack_require__.e(9423), __webpack_require__.e(4393), __webpack_require__.e(4746), __webpack_require__.e(5579)]).then(__webpack_require__.bind(__webpack_require__, 4746)),
        __webpack_require__.e(  7298).then(__webpack_require__.bind(__webpack_require__, 12287)),
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

var external_node_child_process_ = __webpack_require__(31421);
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./.build/cli/own-package.js




function packageFolder() {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(process.argv[1] ?? '.')), '..');
}
function ownVersion() {
    try {
        const found = JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(packageFolder(), 'package.json'), 'utf8'));
        if (typeof found === 'object' && found !== null && 'version' in found)
            return String(found.version);
    }
    catch {
    }
    return 'unknown';
}
async function runDemo(words) {
    const script = (0,external_node_path_.join)(packageFolder(), 'scripts', 'demo.mjs');
    if (!(0,external_node_fs_.existsSync)(script)) {
        throw new usage_error .e('the demo is in the repository of Bakehouse: clone it, and run "npm run demo" there');
    }
    const wait = () => { };
    process.on('SIGINT', wait);
    const child = (0,external_node_child_process_.spawn)(process.execPath, [script, ...words], { stdio: 'inherit' });
    try {
        return await new Promise((resolve) => {
            child.once('close', (code) => resolve(code ?? 1));
        });
    }
    finally {
        process.off('SIGINT', wait);
    }
}

var values = __webpack_require__(1252);
var runner_inputs = __webpack_require__(88278);
var wording = __webpack_require__(37478);
;// CONCATENATED MODULE: ./.build/cli/completion.js
const COMPLETION_SHELLS = ['bash', 'zsh'];
function completionScript(shell, commands) {
    const names = [...commands.keys(), 'help'].join(' ');
    const cases = [...commands].map(([name, { words }]) => `    ${name}) words='${words.join(' ')}' ;;`);
    const values = [...commands].flatMap(([name, completed]) => [...completed.values].map(([flag, some]) => `    '${name} ${flag}') words='${some.join(' ')}' ;;`));
    return shell === 'bash'
        ? bash(names, cases.join('\n'), values.join('\n'))
        : zsh(names, cases.join('\n'), values.join('\n'));
}
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

var answers = __webpack_require__(2813);
var bounded_file = __webpack_require__(52948);
;// CONCATENATED MODULE: ./.build/cli/secret-sources.js




const MOST_BYTES = 1024 * 1024;
async function withSecrets(spec, given, { environment, standardInput }) {
    const found = new Map(given);
    let reader;
    for (const [name, { secret }] of Object.entries(spec)) {
        if (!secret)
            continue;
        const flag = `option '--${name}'`;
        const values = given.get(name) ?? [];
        const variable = (0,runner_inputs .HV)(name);
        const ofEnvironment = environment[variable] ?? '';
        if (values.length > 0 && ofEnvironment !== '') {
            throw new usage_error .e(`${flag} and the variable ${variable} do not go together; give one of them`);
        }
        if (ofEnvironment !== '')
            found.set(name, [ofEnvironment]);
        const source = values.find((value) => value === '-' || value.startsWith('@'));
        if (source === undefined)
            continue;
        if (values.length > 1) {
            throw new usage_error .e(`${flag} takes one file or standard input and nothing beside it; put all of it there`);
        }
        if (source !== '-') {
            found.set(name, [readSecretFile(flag, source.slice(1))]);
            continue;
        }
        if (reader !== undefined) {
            throw new usage_error .e(`${reader} and ${flag} both read standard input; give one of them a file: --${name} @FILE`);
        }
        reader = flag;
        found.set(name, [await readStandardInput(flag, standardInput)]);
    }
    return found;
}
function readSecretFile(flag, path) {
    if (path === '')
        throw new usage_error .e(`${flag} names no file after the @`);
    try {
        return notEmpty((0,bounded_file .CB)('its file', path, MOST_BYTES), `${flag}: its file ${JSON.stringify(path)}`);
    }
    catch (error) {
        if (!(error instanceof errors .yo))
            throw error;
        throw new usage_error .e(`${flag}: ${(0,errors .bD)(error)}`);
    }
}
async function readStandardInput(flag, stream) {
    if (stream.isTTY === true)
        throw new usage_error .e(`${flag} reads standard input, which is a terminal; pipe the value in`);
    const chunks = [];
    let size = 0;
    for await (const chunk of stream) {
        const bytes = Buffer.from(chunk);
        chunks.push(bytes);
        size += bytes.length;
        if (size > MOST_BYTES)
            throw new usage_error .e(`${flag}: standard input has more than ${MOST_BYTES} bytes`);
    }
    return notEmpty(Buffer.concat(chunks), `${flag}: standard input`);
}
function notEmpty(bytes, what) {
    const text = bytes.toString('utf8');
    if (text.trim() === '')
        throw new usage_error .e(`${what} is empty`);
    return text;
}

;// CONCATENATED MODULE: ./.build/cli/input-flags.js





function inputFlag(name, input) {
    const preset = input.default === '' || input.default.startsWith('${{') ? [] : [`default: ${input.default}`];
    const choices = isSwitch(input) ? [] : unnamedValues(input);
    const notes = [...choices, ...preset].join('; ');
    const value = isSwitch(input) ? '[value...]' : '<value...>';
    const elsewhere = input.secret ? ` Best given as @FILE, as - for standard input, or by ${(0,runner_inputs .HV)(name)}.` : '';
    return new esm .c$(`--${name} ${value}`, `${input.description}${notes === '' ? '' : ` (${notes})`}${elsewhere}`);
}
function unnamedValues({ values = [], description }) {
    return values.every((value) => description.includes(`\`${value}\``)) ? [] : [(0,runner_inputs .A3)(values)];
}
async function inputsOf({ inputs: spec, oneOf }, flags, sources) {
    const given = {};
    for (const [name, values] of await withSecrets(spec, valuesOf(spec, flags), sources)) {
        const input = spec[name];
        if (input !== undefined && values.length > 1 && takesOne(input, values)) {
            const what = input.secret ? '' : `: ${values.join(', ')}`;
            throw new usage_error .e(`option '--${name}' takes one value, but was given ${values.length}${what}`);
        }
        given[name] = values.join('\n');
    }
    const several = oneOf.filter((name) => (given[name] ?? '') !== '');
    if (several.length > 1) {
        const flagsOf = several.map((name) => `'--${name}'`);
        throw new usage_error .e(`options ${flagsOf.join(' and ')} do not go together; give one of them`);
    }
    try {
        (0,runner_inputs .Ko)(spec, (name) => given[name] ?? '');
    }
    catch (error) {
        if (!(error instanceof errors .yo))
            throw error;
        throw new usage_error .e((0,errors .bD)(error).replace(/^Input "([\w-]+)"/gm, "option '--$1'"));
    }
    return given;
}
function valuesOf(spec, flags) {
    const found = new Map();
    for (const name of Object.keys(spec)) {
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
const schemaNames = [
    'build-request',
    'build-response',
    'channel-history',
    'image-manifest',
    'lockfile',
    'manifest',
    'plan',
    'publish-journal',
    'record',
    'revocations',
];

;// CONCATENATED MODULE: ./.build/cli/program.js











const CODES = `
Exit codes:
  0    it went well
  1    something failed; the message says what
  2    the command line cannot be meant
  130  interrupted`;
const CODES_OF_ANOTHER = `
Exit codes: those of what it runs, and
  1    it came to nothing before that; the message says why
  2    the command line cannot be meant
  130  interrupted`;
function createProgram(acts) {
    const program = new esm .uB('bakehouse')
        .description('Bakes machine images with Packer and Dockerfiles, tests them, and publishes what passed.')
        .version(ownVersion(), '-V, --version', 'print the version')
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
        if (work.rest !== undefined)
            command.argument(`[${work.rest}...]`, 'What is run instead of what is typed, behind --.');
        for (const [name, input] of Object.entries(work.inputs))
            command.addOption(inputFlag(name, input));
        for (const name of Object.keys(work.refused ?? {}))
            command.addOption(new esm .c$(`--${name}`).hideHelp());
        if (work.handsOver !== true)
            command.option('--json', 'print the outputs as JSON, and all else on stderr');
        command
            .addHelpText('after', `${work.handsOver === true ? CODES_OF_ANOTHER : CODES}\n\nExample:\n  ${work.example}`)
            .action(async (...given) => {
            const flags = flagsOf(given, work);
            for (const [name, why] of Object.entries(work.refused ?? {}))
                if (flags[name] === true)
                    throw new usage_error .e(`option '--${name}' is not for ${work.name}: ${why}`);
            const inputs = await inputsOf(work, flags, { environment: process.env, standardInput: process.stdin });
            for (const [name, { secret }] of Object.entries(work.inputs)) {
                if (secret)
                    delete process.env[(0,runner_inputs .HV)(name)];
            }
            await acts.work(work, inputs, flags['json'] === true);
        });
    }
    program
        .command('schema')
        .description('Print the JSON Schema of a format.')
        .argument('<name>', (0,runner_inputs .A3)(schemaNames))
        .addHelpText('after', '\nExample:\n  bakehouse schema manifest >manifest.schema.json')
        .action(async (name) => {
        const known = oneOf('format', name, schemaNames);
        const { schemaText } = await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(9423), __webpack_require__.e(1412), __webpack_require__.e(1939)]).then(__webpack_require__.bind(__webpack_require__, 81939));
        acts.print(schemaText(known));
    });
    program
        .command('demo')
        .description('Bake the example of three tiers on this machine, and say what is done before it is done.')
        .addOption(new esm .c$('--no-docker', "bake with Packer's file builder, as where no docker can be had"))
        .addOption(new esm .c$('--clean', 'remove what the demos left: images, registry, folders, and a daemon of their own'))
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
        .argument('<shell>', (0,runner_inputs .A3)(COMPLETION_SHELLS))
        .addHelpText('after', '\nExample:\n  source <(bakehouse completion bash)')
        .action((shell) => {
        acts.print(completionScript(oneOf('shell', shell, COMPLETION_SHELLS), commandsOf(program)));
    });
    return program;
}
function flagsOf(given, { words = [], rest }) {
    const flags = { ...toRecord(given[words.length + (rest === undefined ? 0 : 1)]) };
    const behind = rest === undefined ? undefined : given[words.length];
    if (rest !== undefined && Array.isArray(behind) && behind.length > 0) {
        if (flags[rest] !== undefined)
            throw new usage_error .e(`${rest} is given twice, behind -- and by '--${rest}'`);
        flags[rest] = [behind.map((word) => (0,wording .r7)(String(word))).join(' ')];
    }
    for (const [index, word] of words.entries()) {
        const value = given[index];
        if (value === undefined)
            continue;
        if (flags[word] !== undefined)
            throw new usage_error .e(`${word} is given twice, by its place and by '--${word}'`);
        flags[word] = [value];
    }
    return flags;
}
function toRecord(value) {
    return (0,values .Gv)(value) ? value : {};
}
function addInit(program, acts) {
    const command = program
        .command('init')
        .description('Write a first image into this repository: its definition, its test, and the workflow.');
    for (const { name, value, description, preset } of answers .ab) {
        command.option(`--${name} ${value}`, `${description}${preset === '' ? '' : ` (default: ${preset})`}`);
    }
    command
        .option('--yes', 'ask nothing, and take the defaults')
        .option('--json', 'ask nothing, print what was done as JSON, and all else on stderr')
        .addHelpText('after', '\nOn a terminal it asks for what no flag says. It changes no file that is there.')
        .addHelpText('after', `${CODES}\n\nExample:\n  bakehouse init --image base --from debian:bookworm`)
        .action(async (flags) => acts.init(flags));
}
function commandsOf(program) {
    const words = new Map([
        ['schema', schemaNames],
        ['completion', COMPLETION_SHELLS],
    ]);
    return new Map(program.commands.flatMap((command) => {
        const work = workCommands.find(({ name }) => name === command.name());
        const values = new Map(Object.entries(work?.inputs ?? {}).flatMap(([name, input]) => input.values === undefined ? [] : [[`--${name}`, input.values]]));
        if (command.name() === 'init') {
            for (const { name, values: some } of answers .ab)
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
    const near = (0,wording .qb)(given, known);
    throw new usage_error .e(`unknown ${what} '${given}'. ${near === undefined || known.length < 4 ? `Known are ${known.join(', ')}.` : `(Did you mean ${near}?)`}`);
}

var deadline = __webpack_require__(42252);
var process_interrupt = __webpack_require__(50545);
var handed_credentials = __webpack_require__(10327);
var external_node_crypto_ = __webpack_require__(77598);
var external_node_util_ = __webpack_require__(57975);
var files = __webpack_require__(74555);
var paths = __webpack_require__(56408);
var relay = __webpack_require__(70164);
var summary = __webpack_require__(44495);
var secrets_secrets = __webpack_require__(11217);
;// CONCATENATED MODULE: ./.build/core/runner/terminal-host.js










function createTerminalHost(options) {
    const { folder } = options;
    const variables = { ...options.environment };
    const environment = variables;
    const outputs = new Map();
    const state = new Map();
    const failures = [];
    const secrets = new secrets_secrets .Sb();
    makeFolder(folder);
    const cache = (0,paths .sx)(environment) ?? (0,external_node_path_.join)(folder, '.cache', 'bakehouse');
    const hintPath = (name) => (0,external_node_path_.join)(cache, 'hints', `${digestOf(`${options.workspace}\n${name}`)}.txt`);
    const paint = (style, text) => options.colour ? (0,external_node_util_.styleText)(style, text, { validateStream: false }) : text;
    const clean = (text) => (0,relay .of)(text, (one, wholeOnly) => secrets.scrub(one, wholeOnly));
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
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, 'summary.md'), (0,summary .yZ)(clean(markdown)), { flag: 'a', mode: 0o600 });
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
                return undefined;
            }
        },
        keep: async (name, text) => {
            try {
                (0,files .vK)(hintPath(name), text);
            }
            catch {
            }
        },
        fail: (message) => {
            failures.push(message);
            say(`${paint('red', 'error:')} ${clean(message)}`);
        },
    };
}
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
function makeFolder(folder) {
    try {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    }
    catch (error) {
        throw new errors .yo(`What this run needs cannot be kept: ${(0,errors .bD)(error)}. XDG_STATE_HOME names the folder where it may be, else ~/.local/state.`);
    }
}

var default_manifests = __webpack_require__(76474);
var pipeline_watch = __webpack_require__(63546);
;// CONCATENATED MODULE: ./.build/cli/text-width.js
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const NONE = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;
function widthOf(text) {
    let width = 0;
    for (const letter of text)
        width += widthOfLetter(letter);
    return width;
}
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
    if (letter >= ' ' && letter <= '~')
        return 1;
    if (NONE.test(letter))
        return 0;
    return WIDE.test(letter) ? 2 : 1;
}

;// CONCATENATED MODULE: ./.build/cli/table-text.js


const table_text_COLOURS = { waiting: 'gray', running: 'cyan', done: 'green', failed: 'red', 'left out': 'gray' };
const ORDER = ['running', 'failed', 'waiting', 'left out', 'done'];
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
            if (rows.size === 0)
                return;
            draw();
            if (timer !== undefined)
                return;
            timer = setInterval(draw, REDRAW_MS, '');
            timer.unref();
        },
        began: (name, stage) => change(name, ({ began }) => ({ stage, state: 'running', began: began ?? now() })),
        said: (name, line) => change(name, () => ({ line: (0,relay .cN)(line).trim().split('\n').at(-1) ?? '' })),
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

var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./.build/cli/prune-runs.js




function runsFolder(environment) {
    const state = environment['XDG_STATE_HOME'] ?? '';
    return (0,external_node_path_.join)(state === '' ? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.local', 'state') : state, 'bakehouse', 'runs');
}
const KEPT_RUNS = 50;
const NAME = /^\d{12}-(\d+)$/;
function runsToPrune(names, world) {
    const runs = names.filter((name) => NAME.test(name)).sort();
    return runs
        .slice(0, Math.max(0, runs.length - KEPT_RUNS))
        .filter((name) => !world.isRunning(Number(NAME.exec(name)?.[1])) && !world.isOpen(name));
}
function pruneRuns(folder) {
    for (const name of runsToPrune(namesIn(folder), { isRunning, isOpen: (name) => isOpen((0,external_node_path_.join)(folder, name)) })) {
        try {
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { recursive: true, force: true });
        }
        catch {
        }
    }
}
function isOpen(run) {
    const folder = (0,external_node_path_.join)(run, 'bakehouse');
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
        return (0,errors .$N)(error) === 'EPERM';
    }
}

;// CONCATENATED MODULE: ./.build/cli/terminal-run.js














const NAMED_INPUTS = /\b(?:the )?[Ii]nputs? "[a-z][a-z-]*"(?:(?:,| and| or) "[a-z][a-z-]*")*/g;
const QUOTED = /"([a-z][a-z-]*)"/g;
async function runWork(work, inputs, json) {
    const [{ main, post }, { introduceProviders }] = await Promise.all([
        work.load(),
        Promise.all( [__webpack_require__.e(8312), __webpack_require__.e(6653)]).then(__webpack_require__.bind(__webpack_require__, 6653)),
    ]);
    introduceProviders();
    const isPiped = work.isPiped?.(inputs) === true;
    const isForOthers = json || work.handsOver === true || isPiped;
    const object = json ? createPrintedObject(printed, isPiped) : undefined;
    const stream = isForOthers ? process.stderr : process.stdout;
    const folder = (0,external_node_path_.join)(runsFolder(process.env), `${new Date().toISOString().replace(/\D/g, '').slice(2, 14)}-${process.pid}`);
    pruneRuns((0,external_node_path_.dirname)(folder));
    const isDumb = process.env['TERM'] === 'dumb';
    const colour = stream.isTTY && !isDumb && (process.env['NO_COLOR'] ?? '') === '';
    const workspace = await workspaceOf(work, inputs);
    const table = work.isWatched === true && stream.isTTY && !isDumb
        ? createLiveTable({ stream, colour, log: (0,external_node_path_.join)(folder, 'run.log'), now: () => Date.now() })
        : undefined;
    (0,handed_credentials ._s)(inputs['credentials'], process.env);
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
    (0,handed_credentials .RW)(host);
    if (workspace !== process.cwd())
        host.info(`Working in ${workspace}, where the manifest is.`);
    const started = Date.now();
    const ends = [];
    const watch = { ...(table ?? pipeline_watch .oF), concluded: (conclusion) => ends.push(conclusion) };
    const interrupt = (0,process_interrupt .Y)();
    let isHurried = false;
    const hurry = () => {
        if (interrupt.count() < 2 || isHurried)
            return;
        isHurried = true;
        (0,deadline .YT)(host);
    };
    process.on('SIGINT', hurry);
    let isMeant = true;
    try {
        isMeant = await toTheEnd(host, { watch, print: object?.message ?? printed, names: Object.keys(work.inputs) }, { main, post });
    }
    finally {
        process.off('SIGINT', hurry);
        table?.close();
        interrupt.dispose();
    }
    const [end] = ends;
    if (end !== undefined) {
        const { tellEnd } = await Promise.all( [__webpack_require__.e(8312), __webpack_require__.e(6653), __webpack_require__.e(8022)]).then(__webpack_require__.bind(__webpack_require__, 98022));
        tellEnd(host, end, stream.isTTY ? stream.columns || 80 : 120, Date.now() - started);
    }
    if (work.handsOver !== true)
        await tellOutputs(host, object, folder, end !== undefined);
    if (interrupt.at() !== undefined && work.isService !== true)
        process.exitCode = usage_error .d.interrupted;
    else if (!isMeant)
        process.exitCode = usage_error .d.usage;
    else if (host.failures.length > 0 || end?.isRed === true)
        process.exitCode = usage_error .d.failed;
}
async function workspaceOf({ inputs: spec, oneOf }, inputs) {
    const here = process.cwd();
    const isNamed = ['manifest', ...oneOf].some((name) => (inputs[name] ?? '') !== '');
    if (spec['manifest'] === undefined || isNamed)
        return here;
    return findWorkspace(here);
}
function findWorkspace(folder) {
    const above = [];
    for (let at = folder;; at = (0,external_node_path_.dirname)(at)) {
        above.push(at);
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(at, '.git')))
            break;
        if ((0,external_node_path_.dirname)(at) === at)
            return folder;
    }
    return above.find((at) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(at, default_manifests .e0))) ?? folder;
}
async function toTheEnd(host, { watch, print, names }, { main, post }) {
    let isMeant = true;
    try {
        await main(host, watch, print);
    }
    catch (error) {
        if (error instanceof errors .Qd)
            host.info(error.output.trimEnd());
        isMeant = !(error instanceof errors .dz);
        host.fail(withFlags(error, names));
    }
    try {
        await post(host);
    }
    catch (error) {
        host.fail(withFlags(error, names));
    }
    return isMeant;
}
async function printed(text) {
    await new Promise((resolve, reject) => {
        process.stdout.write(text, (error) => (error === null || error === undefined ? resolve() : reject(error)));
    });
}
function withFlags(error, names) {
    const said = (0,errors .Uc)(error);
    if (error instanceof errors .dz)
        return said.replaceAll(/(?:\bthe )?(?:\b[Ii]nputs? )?"([a-z][a-z-]*)"/g, (words, name) => names.includes(name) ? `--${name}` : words);
    return said.replaceAll(NAMED_INPUTS, (words) => words.replace(/^(?:the )?[Ii]nputs? /, '').replaceAll(QUOTED, '--$1'));
}
async function tellOutputs(host, object, folder, isTold) {
    const summary = (0,external_node_path_.join)(folder, 'summary.md');
    const report = host.outputs.get('report') ?? summary;
    const outputs = [...host.outputs].map(([name, value]) => [name, typedOutput(name, value)]);
    if (object !== undefined)
        await object.end({ ...Object.fromEntries(outputs), report, 'summary-path': summary });
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







async function commandLine(args) {
    endWithReader([process.stdout, process.stderr], () => process.kill(process.pid, 'SIGTERM'));
    const program = createProgram(ACTS);
    try {
        if (args.length === 0)
            program.help({ error: true });
        await program.parseAsync([...args], { from: 'user' });
    }
    catch (error) {
        if (error instanceof usage_error .e) {
            process.stderr.write(`error: ${error.message}\n`);
            process.exitCode = usage_error .d.usage;
        }
        else if (error instanceof esm .b7) {
            process.exitCode = error.exitCode === 0 ? usage_error .d.ok : usage_error .d.usage;
            if (error.code === 'commander.excessArguments')
                process.stderr.write(legHint(args));
        }
        else {
            process.stderr.write(`error: ${(0,errors .Uc)(error)}\n`);
            process.exitCode = usage_error .d.failed;
        }
    }
}
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
        const { runInit } = await __webpack_require__.e(  4240).then(__webpack_require__.bind(__webpack_require__, 14240));
        await runInit(flags);
    },
    demo: async (words) => {
        process.exitCode = await runDemo(words);
    },
    print: (text) => void process.stdout.write(text),
};
function endWithReader(streams, end) {
    let isAsked = false;
    for (const stream of streams) {
        stream.on('error', (error) => {
            if ((0,errors .$N)(error) === 'EIO')
                return;
            if ((0,errors .$N)(error) !== 'EPIPE')
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

  __webpack_require__.d(__webpack_exports__, {
    d: () => (  EXIT),
    e: () => (  UsageError)
  });
class UsageError extends Error {
    name = 'UsageError';
}
const EXIT = { ok: 0, failed: 1, usage: 2, interrupted: 130 };


/***/ }),

/***/ 84347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    m: () => (  adoptInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

const adoptInputs = {
    leg: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The leg that the image is to stand for, as `plan` names it.' }),
    id: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The image: its id at its provider.' }),
    from: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'Instead of a leg and an id: a file with many, one `leg,id` a line, as CSV; a first line `leg,id` is its head.',
    }),
    reason: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'Why it is adopted, at most 256 characters: it stays on the image as a tag.' }),
    branch: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: 'main',
        description: 'The branch whose runs take it, where `reuse-from` holds images to branches: it becomes the tag bakehouse:ref.',
    }),
    manifest: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'The manifests, as `plan` takes them.' }),
    vars: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Variables over those of the manifest, as `plan` takes them.' }),
};


/***/ }),

/***/ 89954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    T: () => (  catalogueInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

const catalogueInputs = {
    records: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Paths of records, or of folders that hold them: what runs left, in any number.',
    }),
    output: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: 'catalogue',
        description: 'The folder that the pages come to. What somebody else put into it stays.',
    }),
    manifest: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The manifest, which says what images there are, when they are baked anew, how long they stay, and what the channels are. Default: bakehouse.yml, where there is one.',
    }),
    plan: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The path of plan.json, in place of a manifest: what it found counts as records, too.' }),
    providers: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Names of providers whose images with the marks of a bake are listed, also those without a record.',
    }),
    regions: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Regions to look in, beside the own one.' }),
    offline: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Asks no provider whether images are still there: the pages say of each that nobody was asked.',
    }),
    day: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The day that ages are of, as 2026-11-30. Default: today, UTC.' }),
    repo: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The repository on GitHub, for the title: `owner/name`. Default: that of this run or of the checkout.',
    }),
    'github-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        secret: true,
        default: '${{ github.token }}',
        description: 'Reads `revocations.yml` of the default branch (`contents: read`).',
    }),
};


/***/ }),

/***/ 8067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  dispatchInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);
  var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14868);
  var _queue_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92632);
  var _requests_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52507);




const dispatchInputs = {
    from: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: "Where profiles are: a folder, or the address of a server that lists them in `profiles-info.xml`, http(s). Without it that of packuilon's configuration.",
    }),
    commits: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'Instead of profiles: what changed between two commits of this repository, as `A..B`. Of `..B` the state says where it begins.',
    }),
    to: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['stdout', 'amqp', 'github'],
        default: 'stdout',
        description: 'Where it is sent: `stdout` prints a message a line, or with `--json` the list `messages`, `amqp` a queue, `github` the workflow of a repository.',
    }),
    state: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: 'bakehouse-dispatch.json',
        description: 'The file that says what was sent, beside which nothing changed. Keep it from one run to the next.',
    }),
    match: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: "Only profiles whose file's name holds this text, or fits this glob. Without it that of packuilon's configuration.",
    }),
    prime: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'true',
        description: 'What the first run does: `true` notes what is there and sends nothing, `false` sends all of it.',
    }),
    manifest: _inputs_js__WEBPACK_IMPORTED_MODULE_1__  .ci.manifest,
    ..._queue_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .zh,
    repo: _requests_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .K_.repo,
    workflow: _requests_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .K_.workflow,
    'github-token': _requests_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .K_['github-token'],
    ref: _requests_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .K_.ref,
    event: _requests_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .K_.event,
};


/***/ }),

/***/ 50878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    P: () => (  janitorInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

const janitorInputs = {
    providers: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Names of the providers that are looked through.' }),
    regions: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Regions to look in, beside the own one.' }),
    'older-than': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: '2d',
        description: 'How old all that a run left must be, in hours or days, as 12h or 2d: at least 6h.',
    }),
    apply: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'Ends what was shown: the digest of that plan. Anything else is refused.' }),
    plan: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'A file that the plan is written to. With `apply` it is read, so that a run which was killed can be gone on with.',
    }),
};


/***/ }),

/***/ 26506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V: () => (  lineageInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

const lineageInputs = {
    image: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'What it is asked of: an id or digest of an image, a key, a recipe, or a leg.' }),
    records: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Paths of records, or of folders that hold them: what runs left, in any number.' }),
    'look-up': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'true',
        description: 'Whether providers are asked for images that carry the marks of a bake.',
    }),
    providers: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        default: 'docker',
        description: 'Names of the providers that are asked.',
    }),
    regions: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Regions to look in, beside the own one.' }),
};


/***/ }),

/***/ 33137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K: () => (  promoteInputs),
    z: () => (  promoteOutputs)
  });
  var _actions_publish_image_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13041);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);


const { plan, 'plan-digest': planDigest, version, 'output-directory': outputDirectory, 'best-effort-regions': bestEffort, 'allow-public': allowPublic, 'artifact-prefix': artifactPrefix, } = _actions_publish_image_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .K;
const promoteInputs = {
    image: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({
        description: 'What is promoted: legs, as `web` or `web/debian-*`; a key (`bk2-…`); a digest (`sha256:…`); or the id of an image. Without it all legs that go to the channel.',
    }),
    to: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({ description: 'The channel, by its name in the manifest.', required: true }),
    from: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({ description: 'Promote what stands in this channel.' }),
    back: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Jt)({ default: 'false', description: 'Go back to what stood in the channel before.' }),
    revoked: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Jt)({
        default: 'false',
        description: 'Of what stands in the channel and is revoked, do what `on-revoke` of the channel says.',
    }),
    list: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Jt)({ default: 'false', description: 'Show what stood in the channel, when and by whom. Changes nothing.' }),
    apply: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({
        description: 'Carries out what was shown: its digest, which is the output `changes-digest`. Other changes than those are refused. Without it they are only shown.',
    }),
    records: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .p_)({
        description: 'The records of what is promoted: paths, folders that hold them, or prefixes of artifacts. Without it those of this run, and the plan; an image by its key is asked for at its provider.',
    }),
    plan: {
        ...plan,
        description: 'The plan, which holds the channels: the path of plan.json, or the name of its artifact.',
    },
    'plan-digest': planDigest,
    by: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({ description: 'Who promotes it. Default: who started the run, or the user.name of git.' }),
    version,
    'output-directory': outputDirectory,
    'best-effort-regions': bestEffort,
    'allow-public': allowPublic,
    'artifact-prefix': artifactPrefix,
    'github-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({
        secret: true,
        default: '${{ github.token }}',
        description: 'Reads `revocations.yml` of the default branch, and writes the history of the channel and files with `deliver: commit` or `pull-request`: may write contents, and pull requests.',
    }),
};
const { published, images, 'images-by-leg': imagesByLeg, changed, mutations, journal } = _actions_publish_image_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .L;
const promoteOutputs = {
    'changes-digest': 'The digest of the changes that were shown, for the input `apply` of whoever agrees; empty where nothing is due.',
    status: '`planned`: changes were shown; `published`: they were made; `unchanged`: all stands there already; `partial`: all but regions of `best-effort-regions`; `failed`.',
    history: 'What stood in the channel as JSON, as its history has it: of each leg the newest entry last.',
    published,
    images,
    'images-by-leg': imagesByLeg,
    changed,
    mutations,
    journal,
};


/***/ }),

/***/ 90422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D: () => (  retainInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

const retainInputs = {
    manifest: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ default: 'bakehouse.yml', description: 'The manifest whose `retain` says how long images stay.' }),
    providers: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Names of the providers whose images are looked at.' }),
    regions: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Regions to look in, beside the own one and those that images tell of.' }),
    most: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({
        default: '25',
        least: 0,
        most: 100_000,
        unit: 'bakes',
        description: 'How many bakes are deleted at most, with all their images. The others wait for the next time.',
    }),
    apply: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'Carries out what was shown: the digest of that plan. Anything else is refused.' }),
    plan: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'A file that the plan is written to. With `apply` it is read, so that a run which was killed can be gone on with.',
    }),
    repo: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The repository on GitHub: `owner/name`, whose images go and whose pull requests count. Without it, that of this run or of the checkout.',
    }),
    'github-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        secret: true,
        default: '${{ github.token }}',
        description: 'A token that may read the pull requests of the repository (`pull-requests: read`, `contents: read`).',
    }),
};
const retainOutputs = {
    digest: 'The digest of the plan: what `apply` takes.',
    due: 'How many images the plan changes; after `apply` 0.',
    changes: 'What the plan changes, in its order, as JSON.',
    held: 'What stays, and by what each is held, as JSON; empty where that is too long for an output.',
};


/***/ }),

/***/ 647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    c: () => (  revokeInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);
  var _image_revocation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37446);


const revokeInputs = {
    name: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'What is revoked: a key (`bk2-…`), a recipe (`br2-…`), a digest (`sha256:…`), or the id of an image.',
    }),
    reason: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'Why, for whoever is stopped by it. It stays in the file.' }),
    by: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'Who says so. Default: the user.name of git, or who started the run.' }),
    at: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'When, as 2026-11-30T12:00:00Z. Default: now.' }),
    inherit: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({ default: 'true', description: 'Whether what builds on it is revoked with it.' }),
    'on-revoke': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: _image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .dp,
        default: 'fail',
        description: 'What publishing does instead: `fail` publishes nothing, `none` leaves the image out, `previous` publishes the newest earlier one that is good.',
    }),
    records: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Paths of records, or of folders that hold them, which tell more of what is hit.' }),
    providers: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Names of providers whose images are marked as revoked. Without any, only the file is written.',
    }),
    regions: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Regions to look in, beside the own one.' }),
    apply: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'Carries out what was shown: the digest of those changes. Others than those are refused.',
    }),
};


/***/ }),

/***/ 83296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  serveInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);
  var _requests_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52507);


const serveInputs = {
    listen: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: '127.0.0.1:8080',
        description: 'The address and port: an IP address or `localhost`. Any but a loopback address needs `token`, or `open`.',
    }),
    tls: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Speak https, with a certificate that is made at the first start and kept in `folder`.',
    }),
    token: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        secret: true,
        description: 'Who asks must send it, as `Authorization: Bearer TOKEN`; 16 characters or more.',
    }),
    open: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Take requests from anybody who reaches a public address, for the repositories of `allow`.',
    }),
    allow: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Mn)({
        description: 'What a `giturl` must begin with, one address a line: `https://git.example.org/acme` allows all repositories below it. Without it any repository is taken.',
    }),
    to: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['local', 'github'],
        default: 'local',
        description: 'Who bakes: this machine, or the workflow of a repository on GitHub, as `submit` starts it.',
    }),
    folder: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'Where requests and what became of them are kept. Without it `serve` in the folder of state (`~/.local/state/bakehouse`).',
    }),
    parallel: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({
        default: '2',
        least: 1,
        most: 64,
        unit: 'builds',
        description: 'With `local`: how many builds run at once.',
    }),
    queue: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({
        default: '100',
        least: 1,
        most: 10_000,
        unit: 'builds',
        description: 'How many may wait; who comes then is told to come again.',
    }),
    keep: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({
        default: '100',
        least: 1,
        most: 10_000,
        unit: 'builds',
        description: 'How many builds that are over are kept, with their files, the newest first.',
    }),
    drain: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({
        default: '60',
        least: 0,
        most: 86_400,
        unit: 'seconds',
        description: 'How long builds may go on after a first SIGTERM or Ctrl-C; then they are cancelled.',
    }),
    'secret-vars': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .AS)({
        secret: true,
        description: 'With `local`: secret values, one `name=value` a line, which a request names: `{"key", "secret"}`.',
    }),
    'checkout-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ secret: true, description: 'With `local`: a token for a private `giturl` over https.' }),
    'ssh-key': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .om)({ secret: true, description: 'With `local`: a private key for a private `giturl` over ssh.' }),
    'clean-images': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'true',
        description: 'With `local`: remove the container images of a build that no name stands for, as packerd did.',
    }),
    ..._requests_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .vb,
    ref: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'With `github`: the branch or tag whose workflow is started, as `submit` has it.' }),
};


/***/ }),

/***/ 56264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  verifyProvenanceInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

const verifyProvenanceInputs = {
    image: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'What it is asked of: a file; a record; `repository@sha256:…`; the name of an image as `subjects.sha256` has it; with `record` the id of an image.',
    }),
    attestation: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Signed statements: paths of envelopes (`*.dsse.json`) or bundles of Sigstore, or folders that hold them.',
    }),
    key: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The path of the public key, as PEM, with which envelopes are checked.' }),
    record: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'A record: it says by what an image of it is known.' }),
    repo: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The repository that it is to come from, as acme/images. Attestations that GitHub keeps of it are checked too, by gh.',
    }),
    builder: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The workflow that is to have published it: `https://github.com/acme/images/.github/workflows/publish.yml@refs/heads/main`.',
    }),
    'predicate-type': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: 'https://slsa.dev/provenance/v1',
        description: 'What the statement is to be: provenance, or `https://cyclonedx.org/bom`, `https://spdx.dev/Document`.',
    }),
};


/***/ })

};
