export const id = 2746;
export const ids = [2746,6584,7986];
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
    unasked: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['skip', 'verify'],
        default: 'skip',
        description: 'What becomes of a leg of whose tests neither the manifest nor an input says anything: `verify` takes its kitchen file.',
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
        secret: true,
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

/***/ 47052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readBounded),
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28619);



/**
 * The bytes of a file that somebody else may have written: a plain file (a pipe or a device would never end), and no
 * larger than it may be. Throws a UserError.
 *
 * @param what how the message calls it, such as `The plan`
 */
function readBounded(what, path, mostBytes) {
    const file = open(what, path);
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        if (!stat.isFile())
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} must be a file, but ${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .WU)(path)} is none.`);
        if (stat.size > mostBytes) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} has ${stat.size} bytes; at most ${mostBytes} are read (${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .WU)(path)}).`);
        }
        // Not more than was measured, should it grow meanwhile.
        const bytes = Buffer.alloc(stat.size);
        let length = 0;
        let got = -1;
        while (got !== 0 && length < bytes.length) {
            got = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, bytes, length, bytes.length - length, null);
            length += got;
        }
        return bytes.subarray(0, length);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** The bytes as JSON. Throws a UserError for what is not UTF-8 or not JSON. */
function parseJson(what, bytes) {
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} is not UTF-8 text.`);
    }
    try {
        return JSON.parse(text);
    }
    catch (error) {
        // The parser quotes what it read, line ends and all.
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} is not JSON: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error).replace(/\s+/g, ' ').slice(0, 200)}.`);
    }
}
function open(what, path) {
    if (path.includes('\0'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} has a NUL byte in its path.`);
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error) === 'ENOENT' || (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error) === 'ENOTDIR') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} is not there: ${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .WU)(path)} does not exist.`);
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} cannot be read: ${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .WU)(path)} (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error) ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}).`);
    }
}


/***/ }),

/***/ 32019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ writeAtomically)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** Replaces a file in one step: a reader sees the old or the new text, also when we are killed in between. */
function writeAtomically(path, text, mode = 0o600) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true, mode: 0o700 });
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(temporary, text, { mode });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, path);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true });
        throw error;
    }
}


/***/ }),

/***/ 28619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ orList),
/* harmony export */   AS: () => (/* binding */ pairs),
/* harmony export */   AU: () => (/* binding */ optionalChoice),
/* harmony export */   Iq: () => (/* binding */ secretTextsOf),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   vj: () => (/* binding */ amount),
/* harmony export */   xg: () => (/* binding */ parsePairs),
/* harmony export */   zM: () => (/* binding */ choices)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

function input(options, parse) {
    return {
        description: options.description,
        default: options.default ?? '',
        required: options.required ?? false,
        secret: options.secret ?? false,
        parse,
    };
}
const text = (options) => input(options, (value) => oneLine(value.trim(), options.secret));
/** A text of several lines, as it is. */
const block = (options) => input(options, (value) => value.trim());
const choice = (options) => ({
    ...input(options, (value) => {
        const found = options.values.find((allowed) => allowed === value.trim());
        if (found === undefined)
            throw new Error(`must be ${orList(options.values)}, but was ${show(value.trim())}`);
        return found;
    }),
    values: options.values,
});
/** One of these, or nothing: then something else says it. */
const optionalChoice = (options) => {
    const { parse } = choice(options);
    return { ...input(options, (value) => (value.trim() === '' ? '' : parse(value))), values: options.values };
};
const flag = (options) => ({
    ...input(options, (value) => {
        const word = value.trim().toLowerCase();
        if (word !== 'true' && word !== 'false')
            throw new Error(`must be true or false, but was ${show(value.trim())}`);
        return word === 'true';
    }),
    values: ['true', 'false'],
});
/** A number of `unit`, at least `least` and at most `most`; fractions only where `whole` is false. */
const amount = (options) => input(options, (value) => {
    const number = /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : Number.NaN;
    const bad = !Number.isFinite(number) || number < options.least || number > options.most;
    if (bad || (options.whole !== false && !Number.isInteger(number))) {
        const kind = options.whole === false ? 'a number' : 'a whole number';
        throw new Error(`must be ${kind} of ${options.unit} from ${options.least} to ${options.most}, but was ${show(value.trim())}`);
    }
    return number;
});
/** Some of a few words, separated by commas or line ends; each counts once. */
const choices = (options) => {
    const words = list(options);
    const parse = (value) => [
        ...new Set(words.parse(value).map((word) => {
            const found = options.values.find((allowed) => allowed === word);
            if (found === undefined)
                throw new Error(`must hold ${orList(options.values)}, but holds ${show(word)}`);
            return found;
        })),
    ];
    return { ...input(options, parse), values: options.values };
};
/** Lines or words separated by commas; blank ones and `#` lines are left out. */
const list = (options) => input(options, (value) => value
    .split(/[\n,]/)
    .map((item) => oneLine(item.trim()))
    .filter((item) => item !== '' && !item.startsWith('#')));
/** One item a line; commas belong to the item. */
const lines = (options) => input(options, (value) => value
    .split('\n')
    .map((item) => oneLine(item.trim()))
    .filter((item) => item !== '' && !item.startsWith('#')));
/**
 * Lines `name=value`. A value of several lines is written as the runner's own files write it: `name<<END`, the lines,
 * `END`. Whatever follows the first `=` is the value, byte for byte.
 */
const pairs = (options) => input(options, parsePairs);
function parsePairs(value) {
    const found = new Map();
    const rows = value.split('\n');
    for (let index = 0; index < rows.length; index += 1) {
        const row = (rows[index] ?? '').replace(/\r$/, '');
        if (row.trim() === '' || row.trimStart().startsWith('#'))
            continue;
        const where = `line ${index + 1}`;
        const block = /^\s*([A-Za-z_][\w.:-]*)<<(\S+)\s*$/.exec(row);
        const simple = /^\s*([A-Za-z_][\w.:-]*)\s*=(.*)$/s.exec(row);
        const name = block?.[1] ?? simple?.[1];
        if (name === undefined)
            throw new Error(`must hold lines name=value, but ${where} is none`);
        if (found.has(name))
            throw new Error(`names ${name} twice, on ${where} again`);
        if (block === null) {
            found.set(name, simple?.[2] ?? '');
            continue;
        }
        const end = rows.findIndex((line, at) => at > index && line.replace(/\r$/, '') === block[2]);
        if (end === -1)
            throw new Error(`opens ${name}<<${block[2]} on ${where}, but no line ${block[2]} closes it`);
        found.set(name, rows.slice(index + 1, end).join('\n'));
        index = end;
    }
    for (const [name, text] of found) {
        if (text.includes('\0'))
            throw new Error(`holds a NUL byte in the value of ${name}`);
    }
    return [...found];
}
/** The values of an input of secret pairs; when it is malformed, every line of it may be one. */
function secretTextsOf(raw) {
    try {
        return parsePairs(raw).map(([, value]) => value);
    }
    catch {
        return raw.split('\n').flatMap((line) => [line.trim(), line.slice(line.indexOf('=') + 1).trim()]);
    }
}
/** Reads every input; all mistakes are told at once, in one error. */
function readInputs(spec, raw) {
    const problems = [];
    const values = {};
    for (const [name, field] of Object.entries(spec)) {
        const given = raw(name);
        // A default that is an expression is the runner's to evaluate; when that gave nothing, nothing is meant.
        const fallback = field.default.startsWith('${{') ? '' : field.default;
        const chosen = given.trim() === '' ? fallback : given;
        if (chosen.trim() === '' && field.required) {
            problems.push(`Input "${name}" is required: ${field.description}`);
            continue;
        }
        try {
            values[name] = field.parse(chosen);
        }
        catch (error) {
            problems.push(`Input "${name}" ${error instanceof Error ? error.message : String(error)}.`);
        }
    }
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(problems.join('\n'));
    // Every member of the spec was just set to what its own parse function returned.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as said
    return values;
}
/** `a`, `a or b`, `a, b or c`. */
function orList(items) {
    if (items.length < 2)
        return items.join('');
    return `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}
/** A value as an error shows it: quoted, on one line, cut. */
function show(value) {
    const cut = value.length > 120 ? `${value.slice(0, 120)}…` : value;
    return JSON.stringify(cut);
}
function oneLine(value, isSecret = false) {
    // oxlint-disable-next-line no-control-regex -- a control character in a path or a name is never meant
    if (!/[\u0000-\u001f\u007f]/.test(value))
        return value;
    throw new Error(`holds a control character${isSecret ? '' : `: ${show(value)}`}`);
}


/***/ }),

/***/ 80371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ listenForInterrupt),
/* harmony export */   m: () => (/* binding */ leaveInTime)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

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
        first = Date.now();
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
                const at = interrupt.at() ?? Date.now();
                if (Date.now() - at < LEAVE_MS || (host.kind === 'terminal' && interrupt.count() < 2))
                    return;
                reject(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('The run was cancelled, and what this step waited for did not answer in time.'));
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

/***/ 6584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ jobFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Everything of a job lies here. */
function jobFolder(host) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(host.temporary, 'bakehouse');
}


/***/ }),

/***/ 89046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
/** The name that was probably meant: the nearest by edit distance, when it is near at all. */
function nearestName(given, names) {
    const ranked = names
        .map((name) => ({ name, distance: editDistance(given.toLowerCase(), name.toLowerCase()) }))
        .sort((a, b) => a.distance - b.distance);
    const best = ranked[0];
    return best !== undefined && best.distance <= Math.max(2, Math.floor(given.length / 3)) ? best.name : undefined;
}
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 59404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CR: () => (/* binding */ createRelay),
  cN: () => (/* binding */ dropEscapes),
  of: () => (/* binding */ showable)
});

;// CONCATENATED MODULE: ./.build/core/lines.js
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

// EXTERNAL MODULE: ./.build/core/secrets.js + 2 modules
var core_secrets = __webpack_require__(31419);
;// CONCATENATED MODULE: ./.build/core/relay.js


/**
 * What a program writes, on its way to the log: cut into lines, rendered, freed of terminal escapes, scrubbed of
 * secrets, and only then written. In this order: a decoder can join what an escape had split.
 *
 * @param write gets whole lines, as text that is safe to show once the runner obeys no commands
 */
function createRelay(secrets, render, write) {
    // What is shown has no escapes, so a secret that holds some is looked for without them, too.
    const sought = [...new Set([...secrets, ...secrets.map(dropEscapes)])];
    const scrub = (0,core_secrets/* createScrub */.EN)(sought);
    const margin = sought.length === 0 ? 0 : 4 * (0,core_secrets/* longestForm */.VX)(sought) + 1024;
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

/***/ 66554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ checkRights)
});

// EXTERNAL MODULE: ./.build/core/environment.js
var environment = __webpack_require__(2513);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./.build/core/machine-credentials.js


/** In bytes. What a larger one holds is not looked at: it counts. */
const LARGEST = 1024 * 1024;
const any = (text) => text.trim() !== '';
const listed = (text) => !/^(?:|\{\}|\[\])$/.test(text.replaceAll(/\s/g, ''));
const having = (pattern) => (text) => pattern.test(text);
/** AWS's SDKs (shared config), with what makes a profile more than a region. */
const AWS = having(/^[ \t]*(?:aws_access_key_id|aws_secret_access_key|aws_session_token|credential_process|credential_source|web_identity_token_file|role_arn|sso_start_url|sso_session|login_session)[ \t]*=[ \t]*\S/m);
const KUBERNETES = having(/^[ \t]*(?:- )?(?:token|tokenFile|password|client-key|client-key-data|exec|auth-provider):/m);
const OPENSTACK = ['clouds', 'secure'].flatMap((name) => [`${name}.yaml`, `${name}.yml`]);
const cloud = (path, holds = any) => ({ path, isCloud: true, holds });
const other = (path, holds = any) => ({ path, isCloud: false, holds });
const KNOWN = [
    cloud('.aws/credentials', AWS),
    cloud('.aws/config', AWS),
    cloud('.config/gcloud/application_default_credentials.json', listed),
    cloud('.config/gcloud/credentials.db'),
    cloud('.config/gcloud/access_tokens.db'),
    cloud('.azure/msal_token_cache.json', listed),
    cloud('.azure/msal_token_cache.bin'),
    cloud('.azure/service_principal_entries.json', listed),
    cloud('.azure/service_principal_entries.bin'),
    cloud('.azure/accessTokens.json', listed),
    ...OPENSTACK.flatMap((name) => [cloud(`.config/openstack/${name}`), cloud(`/etc/openstack/${name}`)]),
    cloud('.oci/config', having(/^[ \t]*(?:key_file|security_token_file)[ \t]*=/m)),
    cloud('.aliyun/config.json', having(/"(?:access_key_secret|sts_token|ram_role_arn)"\s*:\s*"[^"]/)),
    cloud('.config/hcloud/cli.toml', having(/^[ \t]*token[ \t]*=/m)),
    cloud('.config/doctl/config.yaml', having(/^[ \t]*access-token:[ \t]*[^ \t\r\n"']/m)),
    cloud('.config/scw/config.yaml', having(/^[ \t]*secret_key:[ \t]*\S/m)),
    cloud('.config/linode-cli', having(/^[ \t]*token[ \t]*=/m)),
    cloud('.kube/config', KUBERNETES),
    cloud('.vault-token'),
    other('.docker/config.json', having(/"(?:auth|identitytoken|registrytoken)"\s*:\s*"[^"]|"(?:credsStore|credHelpers)"/)),
    other('.netrc', having(/\bpassword\b/)),
    other('.git-credentials'),
    other('.config/git/credentials'),
    other('.config/gh/hosts.yml', having(/^[ \t]*oauth_token:/m)),
    other('.npmrc', having(/_(?:authToken|auth|password)[ \t]*=/)),
    other('.gem/credentials'),
    other('.pypirc', having(/^[ \t]*password[ \t]*[=:]/m)),
    other('.terraform.d/credentials.tfrc.json', listed),
    ...['id_rsa', 'id_dsa', 'id_ecdsa', 'id_ed25519'].map((name) => other(`.ssh/${name}`)),
];
/**
 * The credentials that lie on this machine where programs look for them without being told: whoever's change runs here
 * could use them, since it runs as the same user. One that this user cannot read counts for nothing.
 */
function machineCredentials(environment) {
    const home = environment['HOME'] || environment['USERPROFILE'] || '';
    const places = KNOWN.flatMap((one) => {
        const path = placeOf(one.path, home, environment);
        return path === undefined ? [] : [{ ...one, path }];
    });
    return places.flatMap(({ path, isCloud, holds }) => (isHeld(path, holds) ? [{ path, isCloud }] : []));
}
/** A variable may name another place; then the usual one is not looked at. */
function placeOf(path, home, environment) {
    if (path.startsWith('/'))
        return path;
    if (path === '.aws/config' && environment['AWS_CONFIG_FILE'])
        return environment['AWS_CONFIG_FILE'];
    const [folder = '', ...rest] = path.split('/');
    const moved = { '.azure': 'AZURE_CONFIG_DIR', '.docker': 'DOCKER_CONFIG', '.config': 'XDG_CONFIG_HOME' }[folder];
    const to = moved === undefined ? undefined : environment[moved];
    if (to)
        return (0,external_node_path_.join)(to, ...rest);
    return home === '' ? undefined : (0,external_node_path_.join)(home, path);
}
function isHeld(path, holds) {
    try {
        const file = (0,external_node_fs_.statSync)(path);
        return file.isFile() && (file.size > LARGEST || holds((0,external_node_fs_.readFileSync)(path, 'utf8')));
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./.build/core/rights.js



/** Who wrote what is about to run decides whether it runs, and what may leave the runner. True when it is trusted. */
function checkRights(host, allowUntrusted, { done, verb }) {
    const { trust } = host;
    if (trust.kind === 'trusted')
        return true;
    if (allowUntrusted) {
        const message = `Untrusted: ${trust.reason}. It is ${done} with all rights of this run, since allow-untrusted is true.`;
        host.annotate({ level: 'warning', title: 'Untrusted change', message });
        return true;
    }
    const Verb = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}`;
    if (!trust.runs) {
        throw new errors/* UserError */.yo(`Nothing is ${done} here: ${trust.reason}. ${Verb} on push, or on the event pull_request.`);
    }
    const credentials = (0,environment/* credentialNames */.MR)(host.environment);
    if (credentials.length > 0) {
        throw new errors/* UserError */.yo(`Nothing is ${done} here: ${trust.reason}, and this job holds credentials (${credentials.join(', ')}). ` +
            'Take them out of jobs that run on pull requests.');
    }
    checkMachine(host, trust.reason, done);
    host.info(`Untrusted: ${trust.reason}. It is ${done}, but no record, log or tag leaves this runner.`);
    return false;
}
/** What runs here runs as the runner's user: it can use whatever lies in that user's home. */
function checkMachine(host, reason, done) {
    const held = machineCredentials(host.environment);
    const paths = (isCloud) => held.flatMap((one) => (one.isCloud === isCloud ? [one.path] : [])).join(', ');
    if (held.some(({ isCloud }) => isCloud)) {
        throw new errors/* UserError */.yo(`Nothing is ${done} here: ${reason}, and this machine holds credentials (${paths(true)}). ` +
            'Take them off machines that run pull requests.');
    }
    if (held.length === 0)
        return;
    const message = `Untrusted: ${reason}. What it runs can read credentials of this machine (${paths(false)}). Take them off machines that run pull requests.`;
    host.annotate({ level: 'warning', title: 'Untrusted change', message });
}


/***/ }),

/***/ 70826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ tellShortSecrets)
/* harmony export */ });
/* unused harmony export shortSecrets */
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2513);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31419);


function shortSecrets(secrets, environment) {
    const given = new Set(secrets.map(([name]) => name));
    return {
        plainOnly: secrets.flatMap(([name, value]) => (value !== '' && value.length < _secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .SHORTEST_ENCODED */ .Ov ? [name] : [])),
        shown: Object.entries(environment).flatMap(([name, value = '']) => value !== '' && value.length < _environment_js__WEBPACK_IMPORTED_MODULE_0__/* .SHORTEST_CREDENTIAL */ .$r && (0,_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .isCredentialName */ .hN)(name) && !given.has(name) ? [name] : []),
    };
}
/** Names them, since nobody would expect it. Never tells a value. */
function tellShortSecrets(host, secrets, environment) {
    const { plainOnly, shown } = shortSecrets(secrets, environment);
    if (plainOnly.length > 0) {
        const message = `Hidden as plain text only, and in none of the forms that programs print, since a value has fewer than ` +
            `${_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .SHORTEST_ENCODED */ .Ov} characters: ${plainOnly.join(', ')}. Give it a longer value.`;
        host.annotate({ level: 'warning', title: 'Short secret', message });
    }
    // Credentials that somebody means are longer; this is a stand-in, or a word such as `true`.
    if (shown.length > 0) {
        host.info(`Not hidden, since a value has fewer than ${_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .SHORTEST_CREDENTIAL */ .$r} characters: ${shown.join(', ')}`);
    }
}


/***/ }),

/***/ 95907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ legDefinition),
/* harmony export */   Dc: () => (/* binding */ acceptances),
/* harmony export */   TI: () => (/* binding */ reuse),
/* harmony export */   UZ: () => (/* binding */ reuses),
/* harmony export */   WC: () => (/* binding */ resolvedSource),
/* harmony export */   mF: () => (/* binding */ acceptance)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var _leg_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44296);


/** A text in which `{name}` stands for a value that is known later (see placeholder.ts); `{{` and `}}` are braces. */
const pattern = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP();
/** An image to start from that no leg of the plan bakes. */
const sourceRequest = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt('of', [
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ of: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('docker'), reference: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1) }).describe('A container image, by name.'),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        of: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('aws'),
        owner: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe('The account, or amazon, aws-marketplace, self.'),
        filters: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        region: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe("Null: the run's own region."),
    })
        .describe('The newest image of an owner that fits the filters.'),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ of: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('map'), file: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), field: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).min(1) })
        .describe('An id out of a JSON file, by the names that lead to it.'),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ of: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('id'), id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1) }),
]);
/** What such an image turned out to be. `id` is what a template or Dockerfile is given. */
const resolvedSource = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    of: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['docker', 'aws', 'map', 'id']),
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
});
/** Paths are relative to the repository, with slashes. A path of a var file that ends in `?` may be missing. */
const packerWork = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    builder: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('packer'),
    template: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    'working-directory': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    only: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(pattern),
    except: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(pattern),
    vars: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), pattern),
    'secret-vars': zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
        .describe('Variable to the name under which the input secret-vars of bake gives its value.'),
    'var-files': zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    arguments: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(pattern),
    'vars-in-environment': zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()
        .describe("Whether the variables reach the environment of the build too, as a build request's do."),
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe('A constraint on the version of Packer.'),
    substitutions: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ METADATA: pattern, NAME: pattern, IMAGE: pattern })
        .nullable()
        .describe('What $METADATA, $NAME and $IMAGE stand for in the template; null: it is no such template.'),
});
const dockerfileWork = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    builder: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('dockerfile'),
    file: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    context: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    target: pattern.nullable(),
    platform: pattern.nullable(),
    args: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), pattern),
    labels: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), pattern),
    secrets: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).describe('Names; the values come from the inputs of bake.'),
    arguments: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(pattern).describe("More arguments of docker build, as IMAGES.json's extra_args gives them."),
});
/** Doubts about an image that is there already, which somebody may say are no reason to bake it again. */
const acceptances = ['unread', 'post-processors'];
const acceptance = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(acceptances);
/** Whether an image that was baked of the same inputs is taken. */
const reuses = ['auto', 'never', 'require', 'strict'];
const reuse = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(reuses);
/** All that is to be known of a leg before anything is looked up: every format that plan reads becomes a list of these. */
const legDefinition = _leg_js__WEBPACK_IMPORTED_MODULE_0__/* .leg */ .BV.extend({
    name: pattern.describe('The name of the image at its provider.'),
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe('What {version} stands for; null: the tag or the commit of the run.'),
    parent: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe('The id of the leg that it builds on.'),
    source: sourceRequest.nullable(),
    work: zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt('builder', [packerWork, dockerfileWork]),
    inputs: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).nullable().describe('Globs that say which files count, instead of the default ones.'),
    accept: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(acceptance)
        .describe('Doubts that are no reason to bake: `unread`, about files that cannot be told beforehand; `post-processors`, about what they did elsewhere.'),
    reuse: reuse
        .optional()
        .describe('Whether an image that was baked of the same inputs is taken instead of baking it again. Default: auto.'),
    extras: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).describe('Further folders and files that count as inputs.'),
    tags: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), pattern),
    'declared-tag': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe('A name that the container image gets on success.'),
    verify: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()).nullable().describe('{kitchen}, {script} or {none: true}; null: not said.'),
    publish: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).describe('Names of targets.'),
    'runs-on': zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())]).nullable(),
    arch: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    timeout: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().positive().nullable().describe('Minutes.'),
    account: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe('The account that the credentials must belong to.'),
    'retry-shell-flake': zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().describe("IMAGES.json: Packer's vanished script is tried again."),
});


/***/ }),

/***/ 44296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ leg),
/* harmony export */   ZF: () => (/* binding */ layers),
/* harmony export */   qd: () => (/* binding */ layer),
/* harmony export */   tF: () => (/* binding */ slugOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

/** Where an image stands in a chain: what all build on, what some build on, what runs. */
const layers = ['base', 'infrastructure', 'application'];
const layer = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(layers).describe('The layer of an image: base, infrastructure or application.');
/** A leg: one image at one set of axis values. */
const leg = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    leg: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('The id: the image, then its axis values in declared order, with slashes between.'),
    slug: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[a-z0-9][a-z0-9._-]*$/)
        .describe('The id where slashes are not allowed: names of artifacts, folders and local references.'),
    image: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('The name of the image.'),
    layer,
    axes: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Axis values by axis name.'),
});
/**
 * A text as a slug: lower case, everything that is not a letter, digit, dot or underscore a hyphen.
 * `web/bookworm` becomes `web-bookworm`.
 */
function slugOf(id) {
    const slug = id
        .toLowerCase()
        .replace(/[^a-z0-9._]+/g, '-')
        .replace(/^[^a-z0-9]+|-$/g, '');
    return slug === '' ? 'image' : slug.slice(0, 100);
}


/***/ }),

/***/ 9976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ findLegRecord)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_job_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6584);
/* harmony import */ var _image_record_artifacts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84065);
/* harmony import */ var _image_record_chain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29131);
/* harmony import */ var _image_record_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33554);






/**
 * The record that holds for a leg: of an earlier step of this job, named by the input `records`, of the plan, or an artifact
 * of the run. Undefined where there is none. Throws a UserError where what is there is wrong.
 */
async function findLegRecord(host, inputs, plan, leg) {
    return (0,_image_record_chain_js__WEBPACK_IMPORTED_MODULE_4__/* .latestRecord */ .tr)(await candidates(host, inputs, plan, leg), leg.leg);
}
async function candidates(host, inputs, plan, { leg, slug, todo }) {
    const folderOfLeg = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_core_job_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .jobFolder */ .O)(host), 'legs', slug);
    const own = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folderOfLeg) ? (0,_image_record_chain_js__WEBPACK_IMPORTED_MODULE_4__/* .readRecordFiles */ .dT)((0,_image_record_file_js__WEBPACK_IMPORTED_MODULE_5__/* .findRecordFiles */ .c4)([folderOfLeg])) : NONE;
    const named = inputs.records.length === 0 ? NONE : (0,_image_record_chain_js__WEBPACK_IMPORTED_MODULE_4__/* .readRecordFiles */ .dT)((0,_image_record_file_js__WEBPACK_IMPORTED_MODULE_5__/* .findRecordFiles */ .c4)(inputs.records));
    const mine = named.records.filter(({ record }) => record.leg === leg);
    if (own.records.length > 0 || mine.length > 0) {
        return { records: [...own.records, ...mine], problems: [...own.problems, ...named.problems] };
    }
    // What is planned to be baked has no result in the plan, whatever an earlier run left.
    const planned = todo.includes('bake') ? [] : plan.records.filter((one) => one.leg === leg).map(_image_record_file_js__WEBPACK_IMPORTED_MODULE_5__/* .plannedRecord */ .w9);
    if (todo.length === 0 && planned.length > 0)
        return { records: planned, problems: [] };
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.temporary, 'bakehouse', 'parents', slug);
    const found = await (0,_image_record_artifacts_js__WEBPACK_IMPORTED_MODULE_3__/* .downloadRecords */ .L)(host, inputs['artifact-prefix'], new Map([[slug, leg]]), folder);
    if (found.kind === 'unavailable')
        return { records: planned, problems: [] };
    return { records: [...planned, ...found.set.records], problems: found.set.problems };
}
const NONE = { records: [], problems: [] };


/***/ }),

/***/ 7580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ below),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   w1: () => (/* binding */ createDisk)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _path_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(772);




const NOTHING = { kinds: new Map(), folded: new Map() };
/**
 * Looks at each folder once: a plan asks for the same names again and again, and for many that are not there.
 * @param root absolute, links resolved
 */
function createDisk(root) {
    const listings = new Map();
    const absolute = (path) => (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .pathBytes */ .X)(path === '' ? root : `${root}/${path}`);
    function listing(folder) {
        const known = listings.get(folder);
        if (known !== undefined)
            return known;
        const found = kindOf(folder) === 'folder' ? readListing(absolute(folder)) : NOTHING;
        listings.set(folder, found);
        return found;
    }
    function kindOf(path) {
        return path === '' ? 'folder' : listing(parentOf(path)).kinds.get(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.basename(path));
    }
    function* filesIn(folder) {
        for (const [name, kind] of listing(folder).kinds) {
            const path = below(folder, name);
            if (kind === 'file' || kind === 'link')
                yield path;
            else if (kind === 'folder' && name !== '.git')
                yield* filesIn(path);
        }
    }
    return {
        kindOf,
        namesLike: (folder, name) => {
            const { kinds, folded } = listing(folder);
            return kinds.has(name) ? [name] : (folded.get(fold(name)) ?? []);
        },
        namesIn: (folder) => [...listing(folder).kinds.keys()],
        filesIn: (folder) => [...filesIn(folder)],
        linkTarget: (path) => (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .pathText */ .L)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(absolute(path), { encoding: 'buffer' })),
        absolute,
    };
}
/** An empty name is the folder itself. */
function below(folder, name) {
    if (name === '')
        return folder;
    return folder === '' ? name : `${folder}/${name}`;
}
/** The folder that holds a path; empty for the root. */
function parentOf(path) {
    const slash = path.lastIndexOf('/');
    return slash === -1 ? '' : path.slice(0, slash);
}
function readListing(folder) {
    const kinds = new Map();
    const folded = new Map();
    for (const entry of entriesOf(folder)) {
        const name = (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .pathText */ .L)(entry.name);
        kinds.set(name, kindOfEntry(entry));
        const like = folded.get(fold(name));
        if (like === undefined)
            folded.set(fold(name), [name]);
        else
            like.push(name);
    }
    return { kinds, folded };
}
function entriesOf(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true, encoding: 'buffer' });
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) === 'ENOENT' || (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) === 'ENOTDIR')
            return [];
        throw error;
    }
}
function kindOfEntry(entry) {
    if (entry.isFile())
        return 'file';
    if (entry.isDirectory())
        return 'folder';
    return entry.isSymbolicLink() ? 'link' : 'other';
}
/** macOS and Windows open a file by a name in other letters; what they would open counts on every machine. */
function fold(name) {
    return name.normalize('NFC').toLowerCase();
}


/***/ }),

/***/ 772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ pathText),
/* harmony export */   X: () => (/* binding */ pathBytes)
/* harmony export */ });
// A file's name is bytes. As text it is UTF-8 where it can be; a byte that belongs to no character becomes the lone
// surrogate U+DC00 + byte, as in Python's surrogateescape: no two names become the same text, and JSON keeps it.
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LONE = /[\udc80-\udcff]/;
function pathText(bytes) {
    try {
        return STRICT.decode(bytes);
    }
    catch {
        return piecewise(bytes);
    }
}
/** What the file system is to be asked for. */
function pathBytes(text) {
    if (!LONE.test(text) || text.isWellFormed())
        return text;
    return Buffer.concat(Array.from(text, (character) => {
        const code = character.codePointAt(0) ?? 0;
        return code >= 0xdc80 && code <= 0xdcff ? Buffer.of(code - 0xdc00) : Buffer.from(character);
    }));
}
function piecewise(bytes) {
    let text = '';
    for (let at = 0; at < bytes.length;) {
        const length = characterLength(bytes[at] ?? 0);
        const character = decoded(bytes.subarray(at, at + length));
        text += character ?? String.fromCharCode(0xdc00 + (bytes[at] ?? 0));
        at += character === undefined ? 1 : length;
    }
    return text;
}
function characterLength(first) {
    if (first < 0xc0)
        return 1;
    if (first < 0xe0)
        return 2;
    return first < 0xf0 ? 3 : 4;
}
function decoded(bytes) {
    try {
        return STRICT.decode(bytes);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 21159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ readRepository)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/inputs.js
var inputs = __webpack_require__(28619);
// EXTERNAL MODULE: ./.build/recipe/disk.js
var recipe_disk = __webpack_require__(7580);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/command.js
var command = __webpack_require__(43497);
// EXTERNAL MODULE: ./.build/core/environment.js
var core_environment = __webpack_require__(2513);
// EXTERNAL MODULE: ./.build/recipe/path-bytes.js
var path_bytes = __webpack_require__(772);
;// CONCATENATED MODULE: ./.build/recipe/git-index.js






/** Settings by which the configuration of a repository names programs that git runs. */
const HARMLESS = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'core.untrackedCache=false'];
/**
 * Reads git's index; executes nothing that the repository or its configuration names. What the machine's own
 * configuration says is heeded, as `safe.directory` stands there.
 * @param folder absolute
 */
async function readGitIndex(folder, environment) {
    const [tracked, others] = await Promise.all([
        listFiles(folder, environment, ['--stage', '-t']),
        listFiles(folder, environment, ['--others', '--exclude-standard']),
    ]);
    // A folder that cannot be looked into, as another user's, holds nothing that a bake could read.
    if (others.exitCode !== 0)
        throw refusal(folder, others.stderr);
    // An object that is missing (a sparse index in a partial clone) is no failure to git: it lists what it has.
    if (tracked.exitCode !== 0 || /^(?:error|fatal): /m.test(tracked.stderr))
        throw refusal(folder, tracked.stderr);
    return { ...entriesOf(tracked.stdout), untracked: pathsOf(others.stdout) };
}
async function listFiles(folder, environment, flags) {
    return await runGit([...HARMLESS, '--no-pager', 'ls-files', ...flags, '-z'], folder, (0,core_environment/* childEnvironment */.Qc)(environment, [], {
        LC_ALL: 'C',
        LANGUAGE: 'C',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_NO_LAZY_FETCH: '1',
        // A git that does not know this yet would fetch what is missing: by no protocol.
        GIT_ALLOW_PROTOCOL: 'none',
    }));
}
/** Paths with a NUL byte behind each. A repository within, which is none of its submodules, is named with a slash. */
function pathsOf(listing) {
    const paths = [];
    for (let at = 0; at < listing.length;) {
        const end = listing.indexOf(0, at);
        if (end === -1)
            throw new Error('git ls-files wrote a line of no known form.');
        if (listing[end - 1] !== 0x2f)
            paths.push((0,path_bytes/* pathText */.L)(listing.subarray(at, end)));
        at = end + 1;
    }
    return paths;
}
/** `<tag> <mode> <object> <stage>\t<path>` and a NUL byte; while a merge is not settled, a path has up to three entries. */
function entriesOf(listing) {
    const files = new Set();
    const skipped = new Set();
    const submodules = new Set();
    for (let at = 0; at < listing.length;) {
        const end = listing.indexOf(0, at);
        const tab = listing.indexOf(0x09, at);
        if (end === -1 || tab === -1 || tab > end)
            throw new Error('git ls-files wrote a line of no known form.');
        const path = (0,path_bytes/* pathText */.L)(listing.subarray(tab + 1, end));
        if (listing.subarray(at + 2, at + 9).toString('latin1') === '160000 ')
            submodules.add(path);
        else
            files.add(path);
        // S: skip-worktree.
        if (listing[at] === 0x53)
            skipped.add(path);
        at = end + 1;
    }
    return { files: [...files], submodules: [...submodules], skipped: [...skipped] };
}
function refusal(folder, stderr) {
    const lines = stderr.trim().split('\n');
    const said = lines.find((line) => /^(?:error|fatal): /.test(line)) ?? lines[0] ?? '';
    if (stderr.includes('dubious ownership')) {
        return new errors/* UserError */.yo(`git does not trust ${folder}, since another user owns it, as in a job that runs in a container. ` +
            `Add a step: git config --global --add safe.directory ${JSON.stringify(folder)}`);
    }
    if (stderr.includes('not a git repository')) {
        return new errors/* UserError */.yo(`${folder} is no git repository, so nobody can tell which files are inputs of an image. ` +
            'Check it out with actions/checkout; an unpacked archive has no .git. On a laptop, run git init and git add.');
    }
    return new errors/* UserError */.yo(`git cannot list the files of ${folder}: ${said}`);
}
async function runGit(args, cwd, environment) {
    const child = (0,external_node_child_process_.spawn)('git', [...args], {
        cwd,
        env: { ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    (0,command/* limitTime */.DZ)(child, command/* LOCAL_MS */.rR);
    const ended = new Promise((resolve, reject) => {
        child.once('error', (error) => reject((0,errors/* codeOf */.$N)(error) === 'ENOENT' ? new errors/* UserError */.yo('git is not installed here, or not in PATH.') : error));
        child.once('close', (code) => resolve(code ?? 128));
    });
    const [stdout, stderr, exitCode] = await Promise.all([collect(child.stdout), collect(child.stderr), ended]);
    return { exitCode, stdout, stderr: stderr.toString('utf8') };
}
async function collect(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
}
/** The same with the files of its submodules; those that are not checked out stay submodules. */
async function readWholeIndex(folder, environment, isCheckedOut) {
    const index = await readGitIndex(folder, environment);
    const inner = await Promise.all(index.submodules.map(async (path) => {
        if (!isCheckedOut((0,external_node_path_.join)(folder, path)))
            return { files: [], submodules: [path], skipped: [], untracked: [] };
        const below = await readWholeIndex((0,external_node_path_.join)(folder, path), environment, isCheckedOut);
        const under = (one) => `${path}/${one}`;
        return {
            files: below.files.map(under),
            submodules: below.submodules.map(under),
            skipped: below.skipped.map(under),
            untracked: below.untracked.map(under),
        };
    }));
    return {
        files: [...index.files, ...inner.flatMap(({ files }) => files)],
        submodules: inner.flatMap(({ submodules }) => submodules),
        skipped: [...index.skipped, ...inner.flatMap(({ skipped }) => skipped)],
        untracked: [...index.untracked, ...inner.flatMap(({ untracked }) => untracked)],
    };
}

;// CONCATENATED MODULE: ./.build/recipe/own-output.js



/**
 * The files that standard output and standard error themselves are, as of `bakehouse plan --json > plan.json`: by device
 * and inode, since a file is told by nothing else here.
 * @param root absolute @param paths of the repository
 */
function ownOutput(root, paths) {
    const outputs = new Set([1, 2].flatMap((descriptor) => identityOf(() => (0,external_node_fs_.fstatSync)(descriptor, { bigint: true }))));
    if (outputs.size === 0)
        return [];
    return paths.filter((path) => identityOf(() => (0,external_node_fs_.lstatSync)((0,path_bytes/* pathBytes */.X)(`${root}/${path}`), { bigint: true })).some((one) => outputs.has(one)));
}
/** None of what is no file: a pipe, a terminal, or nothing at all. */
function identityOf(look) {
    try {
        const found = look();
        return found.isFile() ? [`${found.dev}:${found.ino}`] : [];
    }
    catch (error) {
        // Closed, gone, or in a folder that is none.
        if (['EBADF', 'ENOENT', 'ENOTDIR', 'EACCES'].includes((0,errors/* codeOf */.$N)(error) ?? ''))
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./.build/recipe/repository.js






/** Deeper than any link of links; the kernel gives up at 40 as well. */
const MOST_LINKS = 40;
/** Steps of one path, with all its links and names in other letters. Only links made for it take more. */
const MOST_STEPS = 20_000;
/**
 * Reads what a repository tracks, with one call of git, and one more for each submodule.
 * Throws a UserError where that cannot be told.
 * @param folder absolute; the checkout, or a folder in one
 */
async function readRepository(folder, environment) {
    const root = (0,external_node_fs_.realpathSync)(folder);
    const disk = (0,recipe_disk/* createDisk */.w1)(root);
    const isCheckedOut = (path) => disk.kindOf(`${path.slice(root.length + 1)}/.git`) !== undefined;
    const index = await readWholeIndex(root, environment, isCheckedOut);
    if (index.files.length === 0) {
        throw new errors/* UserError */.yo(`git tracks no file in ${root}, so nobody can tell which files are inputs of an image. ` +
            'Check the repository out with actions/checkout, or add the files with git add.');
    }
    const submodules = new Set(index.submodules);
    const tracked = [...index.files, ...index.submodules].sort();
    const unignored = index.untracked.length === 0 ? tracked : [...new Set([...tracked, ...index.untracked])].sort();
    const skipped = new Set(index.skipped);
    return {
        root,
        disk,
        tracked,
        trackedIn: (path) => within(tracked, path),
        unignored,
        unignoredIn: (path) => within(unignored, path),
        ownOutput: ownOutput(root, unignored),
        isSkipped: (path) => skipped.has(path),
        isTracked: (path) => tracked[firstAt(tracked, path)] === path,
        submoduleOf: (path) => submodules.size === 0 ? undefined : ancestors(path).find((ancestor) => submodules.has(ancestor)),
        find: (path) => find(disk, submodules, path),
    };
}
/** What a sorted list holds at or below a path: below it, all start with it and a slash, whose next character is 0. */
function within(sorted, path) {
    if (path === '')
        return sorted;
    const own = sorted[firstAt(sorted, path)] === path ? [path] : [];
    return [...own, ...sorted.slice(firstAt(sorted, `${path}/`), firstAt(sorted, `${path}0`))];
}
/** The place of the first item that is not before a text. */
function firstAt(sorted, text) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((sorted[middle] ?? '') < text)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** The path and every folder above it, but the root. */
function ancestors(path) {
    return path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
}
function find(disk, submodules, path) {
    const found = [];
    const ways = [{ at: '', rest: path.split('/'), links: [] }];
    let steps = 0;
    for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
        const { at, links } = way;
        steps += 1;
        if (steps > MOST_STEPS)
            throw new errors/* UserError */.yo(`${(0,inputs/* show */.WU)(path)} leads through more links than anybody can follow.`);
        const [step, ...rest] = way.rest;
        if (submodules.has(at))
            found.push({ kind: 'submodule', path: at, links });
        else if (step === undefined)
            found.push({ kind: realKind(disk, at), path: at, links });
        else if (step === '' || step === '.')
            ways.push({ at, rest, links });
        else if (step === '..') {
            // As the kernel does: up from where the links have led.
            if (at !== '')
                ways.push({ at: at.slice(0, Math.max(0, at.lastIndexOf('/'))), rest, links });
            else if (links.length > 0)
                found.push({ kind: 'outside', path: links.at(-1) ?? '', links });
        }
        else if (step !== '.git') {
            ways.push(...disk.namesLike(at, step).flatMap((name) => stepInto(disk, { at, rest, links }, name)));
        }
    }
    return found;
}
function stepInto(disk, { at, rest, links }, name) {
    const path = (0,recipe_disk/* below */.Gz)(at, name);
    if (disk.kindOf(path) !== 'link')
        return [{ at: path, rest, links }];
    const target = disk.linkTarget(path);
    const followed = [...links, path];
    if (followed.length > MOST_LINKS)
        return [];
    // An absolute one leads out of every other checkout, even where it happens to lead back into this one.
    if (target.startsWith('/'))
        return [{ at: '', rest: ['..'], links: followed }];
    return [{ at, rest: [...target.split('/'), ...rest], links: followed }];
}
function realKind(disk, path) {
    const kind = disk.kindOf(path);
    return kind === 'file' || kind === 'folder' ? kind : 'other';
}


/***/ })

};
