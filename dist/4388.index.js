export const id = 4388;
export const ids = [4388,6584];
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
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28619);


/** What only the command line takes: in a workflow nobody could answer. */
const bakeTerminalInputs = {
    debug: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)({
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
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28619);
/* harmony import */ var _image_definition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95907);
/* harmony import */ var _image_leg_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44296);
/* harmony import */ var _packer_arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30257);




/** Everything that the action takes; action.yml and the tables of its README are made from this. */
const bakeInputs = {
    plan: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'The plan that `leg` is of: the path of plan.json, or the name of its artifact (output `plan-artifact`).',
    }),
    leg: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'The id of the leg to bake. The plan says all about it, so the inputs of a single bake stay empty.',
    }),
    'plan-digest': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'The output `digest` of the plan; another plan is refused.' }),
    template: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'Without a plan: the Packer template: a JSON or HCL2 file, or a folder of HCL2 files, relative to `working-directory`. With `builder: dockerfile`, the Dockerfile.',
    }),
    builder: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['packer', 'dockerfile'],
        default: 'packer',
        description: 'What bakes: `packer`, or `dockerfile` for `docker build` (BuildKit where docker has it, else the classic builder).',
    }),
    'working-directory': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        default: '.',
        description: 'Where Packer runs, relative to the workspace. Relative paths inside a template start here. With `builder: dockerfile`, the build context.',
    }),
    only: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ description: 'Builds to run, separated by commas or line ends; `*` stands for any part of a name.' }),
    except: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ description: 'Builds to leave out, written as for `only`.' }),
    vars: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS)({
        description: 'Variables of the template, or build arguments of the Dockerfile, one `name=value` a line. A value of several lines: `name<<END`, the lines, `END`.',
    }),
    'secret-vars': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS)({
        secret: true,
        description: 'The same for values that nobody may see. Each is masked before anything else is printed. A Dockerfile gets them as secrets of BuildKit, by their names as ids.',
    }),
    'var-files': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
        description: 'Files of variables, one a line, the later one wins: `.pkrvars.hcl`, `.json`, `.yml`, or `name=value` (`.config`, `.properties`, `.env`). A path that ends in `?` may be missing. `vars` win over them.',
    }),
    image: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: "The name of the image. Without it, the template's file or folder name; of `web/Dockerfile` and `Dockerfile.web` it is `web`.",
    }),
    layer: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: _image_leg_js__WEBPACK_IMPORTED_MODULE_2__/* .layers */ .ZF,
        default: 'application',
        description: 'The layer of the image: `base`, `infrastructure` or `application`.',
    }),
    name: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'The name for records and outputs. Without it, the name of the image.' }),
    tags: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS)({
        description: 'Tags to put on the image where the provider has tags, one `name=value` a line. An image of a Dockerfile gets them as labels.',
    }),
    inputs: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
        description: 'Globs of files that count for the bake key, one a line, instead of the tracked files of the template and those that it names; with `!` only, those to leave out.',
    }),
    reuse: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalChoice */ .AU)({
        values: _image_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .reuses */ .UZ,
        description: 'Whether an image that was baked of the same inputs is taken instead of baking it again. `require` fails when there is none; `strict` fails when the template reads files that cannot be told beforehand. Without it, what the image of the plan says, else `auto`.',
    }),
    accept: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choices */ .zM)({
        values: _image_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .acceptances */ .Dc,
        description: 'Doubts about an image that is there already which are no reason to bake it again, with those that the plan names: `unread`, about files that cannot be told beforehand, and `post-processors`, about what those did elsewhere.',
    }),
    handoff: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        default: 'auto',
        description: "How a container image gets to later jobs: `none`, `archive` (an artifact) or `registry:<repository>`. `auto` is none within one job; with a plan of another job, the manifest's `staging`, else an archive.",
    }),
    records: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'Paths of records, or of folders that hold them, of what the leg builds on, where there is no artifact service.',
    }),
    'allow-no-image': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Whether a bake that ends well and keeps no image is `baked` all the same: a dry run with `skip_create_ami`.',
    }),
    parent: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'The id of the image that this one builds on, for the record and the tag `bakehouse:parent`.',
    }),
    mode: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['build', 'validate'],
        default: 'build',
        description: '`validate` checks everything that a build would, annotates the template, and builds nothing.',
    }),
    validate: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['auto', 'true', 'false'],
        default: 'auto',
        description: 'Whether `packer validate` runs before the build. `packer build` itself checks the whole template before it starts anything, so `auto` asks for a run of its own only when the template has data sources, which a build would query first.',
    }),
    berks: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: ['auto', 'true', 'false'],
        default: 'auto',
        description: 'Whether `berks vendor` puts cookbooks into `berks-cookbooks` before the build: `auto` where `working-directory` has a `Berksfile`. What it leaves in the repository is removed afterwards.',
    }),
    'berks-frozen': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Fail when `Berksfile.lock` is missing, or does not fit the `Berksfile` and its cookbooks.',
    }),
    'on-error': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        values: _packer_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .onErrorValues */ .iY,
        default: 'cleanup',
        description: 'What Packer does when a build fails: `cleanup`, or, only with `keep-on-failure`, `abort` or `run-cleanup-provisioner`, which leave everything running.',
    }),
    'keep-on-failure': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: 'Keep what a failed build made, for a look at it. It is listed, with the commands that remove it.',
    }),
    'parallel-builds': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)({
        default: '0',
        least: 0,
        most: 1000,
        unit: 'builds',
        description: 'How many builds of the template run at once; 0 is all.',
    }),
    timeout: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)({
        default: '350',
        least: 0.05,
        most: 7200,
        unit: 'minutes',
        whole: false,
        description: 'Minutes after which the build is stopped, cleaned up and failed. Keep it below `timeout-minutes` of the job.',
    }),
    retries: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)({
        default: '0',
        least: 0,
        most: 10,
        unit: 'retries',
        description: 'How often a build is tried again when the provider was throttled, out of capacity or out of reach. Nothing else is ever tried again.',
    }),
    arguments: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
        description: 'More flags for `packer build`, one a line; only those that Bakehouse knows. With `builder: dockerfile`, more arguments for `docker build`, as they are.',
    }),
    'pass-env': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        description: 'Names of environment variables that the build may see besides the usual ones (see Environment below).',
    }),
    account: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: 'The AWS account that the credentials must belong to; anything else fails before the build.',
    }),
    'min-free-disk': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)({
        default: '1',
        least: 0,
        most: 100000,
        unit: 'GiB',
        whole: false,
        description: 'GiB that must be free where the runner keeps temporary files and the workspace.',
    }),
    'debug-log': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: "Keep Packer's debug log, scrubbed of secrets, as an artifact for three days. Never in the job's log.",
    }),
    'artifact-prefix': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        default: 'bakehouse',
        description: 'The first part of the names of artifacts. Rows of a matrix that bake one template need one each, or an image each.',
    }),
    'allow-untrusted': (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        default: 'false',
        description: "Bake a stranger's change with all this run's rights. Read the page on security before.",
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
    leftovers: 'What this bake left behind, as JSON; `[]` when nothing.',
    duration: 'Whole seconds that the step took.',
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

/***/ 30257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ checkExtraArguments),
/* harmony export */   Tr: () => (/* binding */ validateArguments),
/* harmony export */   fb: () => (/* binding */ buildArguments),
/* harmony export */   iY: () => (/* binding */ onErrorValues),
/* harmony export */   x9: () => (/* binding */ checkBuildNames)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28619);


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
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what} must not hold ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(arg)}: ${owned}.`);
        const flag = KNOWN_FLAGS.get(name);
        if (flag === undefined) {
            const known = [...KNOWN_FLAGS.keys()].map((flag) => `-${flag}`);
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what} holds ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(arg)}, which is no known flag; allowed are ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .orList */ .A3)(known)}.`);
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
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what} must hold names of builds, with * for any part, but holds ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(name)}.`);
        }
    }
}


/***/ })

};
