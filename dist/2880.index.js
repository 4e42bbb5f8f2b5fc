export const id = 2880;
export const ids = [2880,1031];
export const modules = {

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

/***/ 98761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ sendImages),
/* harmony export */   Sm: () => (/* binding */ settleHandoff),
/* harmony export */   ie: () => (/* binding */ bringImage)
/* harmony export */ });
/* harmony import */ var _image_provider_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33623);

/** What the input `handoff` means for the images that need a way to other jobs. Throws a UserError. */
function settleHandoff(providers, input, context) {
    const ways = providers.flatMap(({ handOff }) => handOff ?? []).map(({ settle }) => settle(input, context));
    return ways[0] ?? { kind: 'none' };
}
/** Hands on the images of a leg that need it, and gives all of them. See `HandOff.send`. */
async function sendImages(host, providers, inputs, how, leg, images, legFolder) {
    let sent = images;
    for (const { handOff } of providers) {
        if (handOff !== undefined)
            sent = await handOff.send(host, inputs, how, leg, sent, legFolder);
    }
    return sent;
}
/** By what an image of another leg is had here. See `HandOff.bring`. */
async function bringImage(host, providers, inputs, buildRegistry, leg, image) {
    const handOff = (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_0__/* .providerNamed */ .li)(image.provider, providers)?.handOff;
    return handOff === undefined ? image.id : handOff.bring(host, inputs, buildRegistry, leg, image);
}


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

/***/ 40044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ tellShortSecrets)
/* harmony export */ });
/* unused harmony export shortSecrets */
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94463);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11217);


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

/***/ 31134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ yamlValues),
/* harmony export */   l: () => (/* binding */ writtenName)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/**
 * The values of a document, whose names are all as they are written: `1.10: x` is called `1.10`. Changes the document.
 * Throws what the parser throws where aliases multiply.
 */
function yamlValues(document, maxAliasCount) {
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Pair: (_, { key }) => {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
                key.value = writtenName(key);
        },
    });
    const value = document.toJS({ maxAliasCount });
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Scalar: (_, scalar) => {
            scalar.value = writtenText(scalar);
        },
    });
    return { value, written: document.toJS({ maxAliasCount }) };
}
/** What a name becomes: `1` and `"1"` are one, and so are nothing and `""`. */
function writtenName(key) {
    if (typeof key.value === 'string')
        return key.value;
    return key.value === null ? '' : (key.source ?? JSON.stringify(key.value));
}
function writtenText({ value, source }) {
    if (typeof value === 'string' || source === undefined)
        return value;
    // Where JSON is read, `null` is no text; `~` nobody takes for a word of JSON.
    return value === null && source !== '~' ? null : source;
}


/***/ }),

/***/ 92974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Er: () => (/* binding */ publishedArtifactName),
/* harmony export */   Fz: () => (/* binding */ responseArtifactName),
/* harmony export */   Jj: () => (/* binding */ imageArtifactName),
/* harmony export */   N8: () => (/* binding */ recordArtifactName),
/* harmony export */   P3: () => (/* binding */ journalArtifactName),
/* harmony export */   V$: () => (/* binding */ debugLogArtifactName),
/* harmony export */   fA: () => (/* binding */ publishReportArtifactName),
/* harmony export */   gc: () => (/* binding */ leftoversArtifactName),
/* harmony export */   hO: () => (/* binding */ checkArtifactPrefix),
/* harmony export */   m5: () => (/* binding */ reportArtifactName),
/* harmony export */   nU: () => (/* binding */ planArtifactName),
/* harmony export */   o5: () => (/* binding */ parseRecordArtifactName)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

const RECORD = /^(.+)-(bake|verify|publish)-a([1-9]\d{0,8})$/s;
/** Between jobs a record is an artifact of this name; readers take the highest attempt, then the latest stage. */
function recordArtifactName(prefix, slug, stage, attempt) {
    return `${prefix}-${slug}-${stage}-a${attempt}`;
}
/**
 * A record's artifact by its name; undefined for any other one. A prefix that begins like another, as `images` and
 * `images-web` do, takes the other's records for its own: which leg it is, only the record itself can say.
 */
function parseRecordArtifactName(prefix, name) {
    if (!name.startsWith(`${prefix}-`))
        return undefined;
    const [, slug, stage, attempt] = RECORD.exec(name.slice(prefix.length + 1)) ?? [];
    if (slug === undefined || (stage !== 'bake' && stage !== 'verify' && stage !== 'publish'))
        return undefined;
    return { slug, stage, attempt: Number(attempt) };
}
function leftoversArtifactName(prefix, slug, attempt) {
    return `${prefix}-${slug}-leftovers-a${attempt}`;
}
function debugLogArtifactName(prefix, slug, attempt) {
    return `${prefix}-${slug}-debug-log-a${attempt}`;
}
/** The plan's artifact; no record's name ends like it. */
function planArtifactName(prefix, attempt) {
    return `${prefix}-plan-a${attempt}`;
}
/**
 * An image that goes to other jobs as an archive; no record's name ends like it.
 *
 * @param number counts from 1, where a leg has several images
 */
function imageArtifactName(prefix, slug, attempt, number) {
    return `${prefix}-${slug}-image${number === undefined ? '' : `-${number}`}-a${attempt}`;
}
/** What publishing did, call by call; no record's name ends like it. */
function journalArtifactName(prefix, attempt) {
    return `${prefix}-publish-journal-a${attempt}`;
}
/** The files that publishing wrote; no record's name ends like it. */
function publishedArtifactName(prefix, attempt) {
    return `${prefix}-published-a${attempt}`;
}
/** The report of the run, which is no archive: its name is that of the file. No record's name ends like it. */
function reportArtifactName(prefix, attempt) {
    return `${prefix}-report-a${attempt}.html`;
}
/** What became of a run so far, replaced while it goes on. It is no archive either; no record's name ends like it. */
function responseArtifactName(prefix, attempt) {
    return `${prefix}-response-a${attempt}.json`;
}
/** The report of the run that was made when its images had been published; the one of before stays beside it. */
function publishReportArtifactName(prefix, attempt) {
    return `${prefix}-publish-report-a${attempt}.html`;
}
/** Throws a UserError for a prefix that no artifact's name could begin with. */
function checkArtifactPrefix(prefix) {
    if (/^[A-Za-z0-9][\w.-]{0,60}$/.test(prefix))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Input "artifact-prefix" must be letters, digits, dots, hyphens and underscores, at most 61.');
}


/***/ }),

/***/ 50518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K1: () => (/* binding */ imagesOutput),
/* harmony export */   Nl: () => (/* binding */ singleImageId),
/* harmony export */   fT: () => (/* binding */ imageIdsOutput)
/* harmony export */ });
/** The canonical shape in which ids travel: `[{leg, build, provider, region, id}]`. */
function imagesOutput(leg, images) {
    return images.map(({ build, provider, region, id }) => ({ leg, build, provider, region, id }));
}
/**
 * `{"<region or local>": "<id>"}`; where one template makes several images in a region, all of that region's members
 * are `<region or local>/<build>`.
 */
function imageIdsOutput(images) {
    const perRegion = new Map();
    for (const { region } of images)
        perRegion.set(region, (perRegion.get(region) ?? 0) + 1);
    return Object.fromEntries(images.map(({ region, build, id }) => [(perRegion.get(region) ?? 0) > 1 ? `${region}/${build}` : region, id]));
}
/** The id when there is exactly one image, else nothing: a step that expects one must not get the wrong one. */
function singleImageId(images) {
    return images.length === 1 ? (images[0]?.id ?? '') : '';
}


/***/ }),

/***/ 23036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ uploadRecord)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/image/record-file.js
var record_file = __webpack_require__(33554);
// EXTERNAL MODULE: ./.build/core/values.js
var values = __webpack_require__(1252);
;// CONCATENATED MODULE: ./.build/image/record-likeness.js

/**
 * What a record that stands in the place of another says of the same leg: `same`, so that nothing is lost with this one;
 * `unlike`, so that a later job would take one thing for the other; or neither can be told.
 */
function likeness(kept, own) {
    const images = likenessOfImages(kept, own);
    if (own.stage !== 'verify' || images === 'unlike')
        return images;
    if (kept.verification?.gate !== own.verification?.gate)
        return 'unlike';
    return (0,values/* canonicalJson */.dj)(resultsOf(kept)) === (0,values/* canonicalJson */.dj)(resultsOf(own)) ? 'same' : 'unknown';
}
/** One key is one image, however often it was baked; where none is known the images themselves are compared. */
function likenessOfImages(kept, own) {
    if (kept.key !== own.key)
        return 'unlike';
    if (own.key !== null)
        return 'same';
    const [theirs, ours] = [identities(kept), identities(own)];
    if ((0,values/* canonicalJson */.dj)(theirs) !== (0,values/* canonicalJson */.dj)(ours))
        return 'unlike';
    return ours.length > 0 ? 'same' : 'unknown';
}
/** An image of files is called by their paths: another one may be called the same. */
function identities({ images }) {
    return images
        .map(({ build, provider, account, region, id, files }) => (0,values/* canonicalJson */.dj)({ build, provider, account, region, id, files }))
        .toSorted(values/* byUnits */.Nx);
}
function resultsOf({ verification }) {
    return (verification?.instances ?? []).map(({ name, total, passed, failed, errored, skipped }) => ({
        name, total, passed, failed, errored, skipped,
    })); // prettier-ignore
}

;// CONCATENATED MODULE: ./.build/image/record-upload.js




/**
 * Keeps a record for the jobs that follow, and says under which name. Where it cannot be kept the image is there all the
 * same, and a warning says why. But where another job of the run keeps another record of the leg under that name, this one
 * is lost to whoever reads them, and a later job would take the one image, or the one result, for the other: that fails the
 * step. Another attempt of the run has another name.
 */
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
/** The record that is kept under a name; undefined where there is none that can be read. */
async function keptRecord(host, name) {
    let folder;
    try {
        folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(host.temporary, 'bakehouse-kept-'));
        if ((await host.download(name, folder)).kind === 'unavailable')
            return undefined;
        const path = (0,external_node_path_.join)(folder, 'record.json');
        if ((0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isFile() !== true)
            return undefined;
        return (0,record_file/* readRecordFile */.m7)(path, name).record;
    }
    catch {
        // Whatever it is, it does not say that it is another's.
        return undefined;
    }
    finally {
        if (folder !== undefined)
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
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


/***/ }),

/***/ 9976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ findLegRecord)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56408);
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
    const folderOfLeg = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .jobFolder */ .OW)(host), 'legs', slug);
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


/***/ })

};
