export const id = 1620;
export const ids = [1620];
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

/***/ 98761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fi: () => (  sendImages),
    KK: () => (  builderFolder),
    Sm: () => (  settleHandoff),
    ie: () => (  bringImage)
  });
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56408);
  var _image_provider_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33623);


function settleHandoff(providers, input, context) {
    const ways = providers.flatMap(({ handOff }) => handOff ?? []).map(({ settle }) => settle(input, context));
    return ways[0] ?? { kind: 'none' };
}
async function sendImages(host, providers, inputs, how, leg, images, legFolder) {
    let sent = images;
    for (const { handOff } of providers) {
        if (handOff !== undefined)
            sent = await handOff.send(host, inputs, how, leg, sent, legFolder);
    }
    return sent;
}
function builderFolder({ workspace }, work) {
    return work.builder === 'packer'
        ? (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_0__  .CT)('The working directory', workspace, workspace, work['working-directory'])
        : (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_0__  .CT)('The build context', workspace, workspace, work.context);
}
async function bringImage(host, providers, inputs, buildRegistry, leg, image) {
    const handOff = (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_1__  .li)(image.provider, providers)?.handOff;
    return handOff === undefined ? image.id : handOff.bring(host, inputs, buildRegistry, leg, image);
}


/***/ }),

/***/ 50545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y: () => (  listenForInterrupt),
    m: () => (  leaveInTime)
  });
  var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);


const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
function listenForInterrupt() {
    let first;
    let count = 0;
    const listeners = [];
    const note = () => {
        count += 1;
        if (first !== undefined)
            return;
        first = (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)();
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
const LEAVE_MS = 8700;
async function leaveInTime(host, interrupt, work) {
    let timer;
    const leave = new Promise((_, reject) => {
        interrupt.onFirst(() => {
            timer = setInterval(() => {
                const at = interrupt.at() ?? (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)();
                if ((0,_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() - at < LEAVE_MS || (host.kind === 'terminal' && interrupt.count() < 2))
                    return;
                reject(new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('The run was cancelled, and what this step waited for did not answer in time.'));
            }, 50);
        });
    });
    const done = work();
    try {
        return await Promise.race([done, leave]);
    }
    finally {
        clearInterval(timer);
        done.catch(() => { });
        leave.catch(() => { });
    }
}


/***/ }),

/***/ 44495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FV: () => (  escapeMarkdown),
    SS: () => (  codeSpan),
    aY: () => (  foldedBlock),
    mW: () => (  fitSummary),
    tp: () => (  table),
    yZ: () => (  summaryPart),
    zW: () => (  fencedBlock)
  });
const LONGEST_SUMMARY = 900 * 1024;
function escapeMarkdown(text) {
    return text
        .replace(/[\r\n]+/g, ' ')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/([\\`*_{}[\]()#+!|~@])/g, '\\$1');
}
function codeSpan(text) {
    const flat = text.replace(/[\r\n]+/g, ' ').replace(/\|/g, '\\|');
    const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    const pad = flat.startsWith('`') || flat.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${flat}${pad}${fence}`;
}
function foldedBlock(title, text) {
    return `<details><summary>${escapeHtml(title)}</summary>\n\n${fencedBlock(text)}\n\n</details>\n`;
}
function fencedBlock(text) {
    const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${text}\n${fence}`;
}
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
function summaryPart(markdown) {
    return `${markdown.trimEnd()}\n\n`;
}
function fitSummary(markdown) {
    if (Buffer.byteLength(markdown) <= LONGEST_SUMMARY)
        return markdown;
    const cut = Buffer.from(markdown).subarray(0, LONGEST_SUMMARY).toString().replace(/�$/, '');
    return `${cut}\n\n_This summary was cut at 900 KiB; the record and the log hold the rest._\n`;
}
function escapeHtml(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
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

/***/ 40044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    v: () => (  tellShortSecrets)
  });
  var _environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94463);
  var _secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11217);


function shortSecrets(secrets, environment) {
    const given = new Set(secrets.map(([name]) => name));
    return {
        plainOnly: secrets.flatMap(([name, value]) => (value !== '' && value.length < _secrets_js__WEBPACK_IMPORTED_MODULE_1__  .Ov ? [name] : [])),
        shown: Object.entries(environment).flatMap(([name, value = '']) => value !== '' && value.length < _environment_js__WEBPACK_IMPORTED_MODULE_0__  .$r && (0,_environment_js__WEBPACK_IMPORTED_MODULE_0__  .hN)(name) && !given.has(name) ? [name] : []),
    };
}
function tellShortSecrets(host, secrets, environment) {
    const { plainOnly, shown } = shortSecrets(secrets, environment);
    if (plainOnly.length > 0) {
        const message = `Hidden as plain text only, and in none of the forms that programs print, since a value has fewer than ` +
            `${_secrets_js__WEBPACK_IMPORTED_MODULE_1__  .Ov} characters: ${plainOnly.join(', ')}. Give it a longer value.`;
        host.annotate({ level: 'warning', title: 'Short secret', message });
    }
    if (shown.length > 0) {
        host.info(`Not hidden, since a value has fewer than ${_environment_js__WEBPACK_IMPORTED_MODULE_0__  .$r} characters: ${shown.join(', ')}`);
    }
}


/***/ }),

/***/ 23036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  n: () => (  uploadRecord)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var record_file = __webpack_require__(33554);
var values = __webpack_require__(1252);
;// CONCATENATED MODULE: ./.build/image/record-likeness.js

function likeness(kept, own) {
    const images = likenessOfImages(kept, own);
    if (own.stage !== 'verify' || images === 'unlike')
        return images;
    if (kept.verification?.gate !== own.verification?.gate)
        return 'unlike';
    return (0,values .dj)(resultsOf(kept)) === (0,values .dj)(resultsOf(own)) ? 'same' : 'unknown';
}
function likenessOfImages(kept, own) {
    if (kept.key !== own.key)
        return 'unlike';
    if (own.key !== null)
        return 'same';
    const [theirs, ours] = [identities(kept), identities(own)];
    if ((0,values .dj)(theirs) !== (0,values .dj)(ours))
        return 'unlike';
    return ours.length > 0 ? 'same' : 'unknown';
}
function identities({ images }) {
    return images
        .map(({ build, provider, account, region, id, files }) => (0,values .dj)({ build, provider, account, region, id, files }))
        .toSorted(values .Nx);
}
function resultsOf({ verification }) {
    return (verification?.instances ?? []).map(({ name, total, passed, failed, errored, skipped }) => ({
        name, total, passed, failed, errored, skipped,
    }));
}

;// CONCATENATED MODULE: ./.build/image/record-upload.js




async function uploadRecord(host, record, upload) {
    const uploaded = await host.upload(upload);
    if (uploaded.kind === 'uploaded') {
        host.output('record-artifact', upload.name);
        return;
    }
    const path = (0,external_node_path_.join)(upload.root, 'record.json');
    const kept = await keptRecord(host, upload.name);
    const found = kept === undefined ? 'unknown' : likeness(kept, record);
    if (kept !== undefined && found === 'unlike') {
        host.fail(`Another job of this run has ${whatItDid(kept, record)}: the artifact ${upload.name} is its record, so that of this one (${path}) is lost to later jobs. ${remedy(record)}`);
        return;
    }
    if (found === 'same') {
        host.output('record-artifact', upload.name);
        return;
    }
    const message = `The record of ${record.leg} could not be kept as an artifact: ${uploaded.reason}. It is at ${path}.`;
    host.annotate({ level: 'warning', message });
}
function whatItDid(kept, { leg, stage, key, verification }) {
    if (kept.key !== key)
        return `made ${leg} of other values or files`;
    if (stage !== 'verify')
        return `made other images of ${leg}`;
    const [theirs, ours] = [kept.verification?.gate, verification?.gate].map((gate) => gate ?? 'none');
    return theirs === ours ? `tested other images of ${leg}` : `tested ${leg} with the result ${theirs}, here ${ours}`;
}
function remedy({ stage }) {
    return stage === 'verify'
        ? 'Test an image in one job, or give each job an "artifact-prefix" of its own.'
        : 'Where a matrix bakes one template several times, give each row an "image" or an "artifact-prefix" of its own.';
}
async function keptRecord(host, name) {
    let folder;
    try {
        folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(host.temporary, 'bakehouse-kept-'));
        if ((await host.download(name, folder)).kind === 'unavailable')
            return undefined;
        const path = (0,external_node_path_.join)(folder, 'record.json');
        if ((0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isFile() !== true)
            return undefined;
        return (0,record_file .m7)(path, name).record;
    }
    catch {
        return undefined;
    }
    finally {
        if (folder !== undefined)
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
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

/***/ 82059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Q: () => (  MATCHER_VARIABLE),
    gi: () => (  MATCHER_OWNERS),
    u9: () => (  problemMatcher)
  });
const OWNER = 'bakehouse-packer';
const MATCHER_VARIABLE = 'BAKEHOUSE_PROBLEM_MATCHER';
function problemMatcher() {
    const severity = (name) => ({
        owner: `${OWNER}-${name}`,
        severity: name,
        pattern: [
            {
                regexp: `^(?:\\x1b\\[[0-9;]*m)*${name === 'error' ? 'Error' : 'Warning'}: (.+?)(?:\\x1b\\[[0-9;]*m)*$`,
                message: 1,
            },
            { regexp: '^$' },
            { regexp: '^\\s+on (.+?) line (\\d+)(?:,.*)?:?$', file: 1, line: 2 },
        ],
    });
    return `${JSON.stringify({ problemMatcher: [severity('error'), severity('warning')] }, null, 2)}\n`;
}
const MATCHER_OWNERS = [`${OWNER}-error`, `${OWNER}-warning`];


/***/ }),

/***/ 91242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    r: () => (  resolveBases),
    u: () => (  sourcesOf)
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
function sourcesOf(bases) {
    const found = (bases ?? []).flatMap(({ source }) => source ?? []);
    return [...new Map(found.map((one) => [`${one.of} ${one.id}`, one])).values()];
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
  var _core_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1252);

const FILE_FIELDS = ['manifest', 'tfvars', 'properties', 'map', 'dotenv', 'markdown'];
function templatesOf(legs) {
    return [...new Set(legs.map(({ work }) => (work.builder === 'packer' ? work.template : work.file)))].sort();
}
function writtenFiles(targets) {
    return Object.values(targets).flatMap((target) => {
        const files = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_0__  .C5)(target, 'files');
        return FILE_FIELDS.flatMap((field) => {
            const path = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_0__  .C5)(files, field);
            return typeof path === 'string' ? [globOf(path)] : [];
        });
    });
}
function globOf(pattern) {
    return pattern
        .split(/(\{\{|\}\}|\{[^{}]*\})/)
        .map((part) => {
        const isPlaceholder = part.startsWith('{') && part !== '{{' && part.endsWith('}');
        return isPlaceholder
            ? '*'
            : part.replace(/\{\{|\}\}/, (two) => two.charAt(0)).replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
    })
        .join('');
}


/***/ }),

/***/ 9976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    x: () => (  findLegRecord)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56408);
  var _image_record_artifacts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84065);
  var _image_record_chain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29131);
  var _image_record_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33554);






async function findLegRecord(host, inputs, plan, leg) {
    return (0,_image_record_chain_js__WEBPACK_IMPORTED_MODULE_4__  .tr)(await candidates(host, inputs, plan, leg), leg.leg);
}
async function candidates(host, inputs, plan, { leg, slug, todo }) {
    const folderOfLeg = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__  .OW)(host), 'legs', slug);
    const own = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folderOfLeg) ? (0,_image_record_chain_js__WEBPACK_IMPORTED_MODULE_4__  .dT)((0,_image_record_file_js__WEBPACK_IMPORTED_MODULE_5__  .c4)([folderOfLeg])) : NONE;
    const named = inputs.records.length === 0 ? NONE : (0,_image_record_chain_js__WEBPACK_IMPORTED_MODULE_4__  .dT)((0,_image_record_file_js__WEBPACK_IMPORTED_MODULE_5__  .c4)(inputs.records));
    const mine = named.records.filter(({ record }) => record.leg === leg);
    if (own.records.length > 0 || mine.length > 0) {
        return { records: [...own.records, ...mine], problems: [...own.problems, ...named.problems] };
    }
    const planned = todo.includes('bake') ? [] : plan.records.filter((one) => one.leg === leg).map(_image_record_file_js__WEBPACK_IMPORTED_MODULE_5__  .w9);
    if (todo.length === 0 && planned.length > 0)
        return { records: planned, problems: [] };
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.temporary, 'bakehouse', 'parents', slug);
    const found = await (0,_image_record_artifacts_js__WEBPACK_IMPORTED_MODULE_3__  .L)(host, inputs['artifact-prefix'], new Map([[slug, leg]]), folder);
    if (found.kind === 'unavailable')
        return { records: planned, problems: [] };
    return { records: [...planned, ...found.set.records], problems: found.set.problems };
}
const NONE = { records: [], problems: [] };


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
