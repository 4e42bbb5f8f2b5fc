export const id = 1953;
export const ids = [1953];
export const modules = {

/***/ 31953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commandLine: () => (/* binding */ commandLine)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./.build/core/inputs.js
var inputs = __webpack_require__(28619);
// EXTERNAL MODULE: ./.build/core/nearest.js
var nearest = __webpack_require__(89046);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
;// CONCATENATED MODULE: ./.build/cli/closed-pipe.js

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

// EXTERNAL MODULE: ./.build/actions/bake/inputs.js
var bake_inputs = __webpack_require__(7909);
// EXTERNAL MODULE: ./.build/actions/kitchen-verify/inputs.js
var kitchen_verify_inputs = __webpack_require__(40476);
// EXTERNAL MODULE: ./.build/actions/plan/inputs.js
var plan_inputs = __webpack_require__(76727);
// EXTERNAL MODULE: ./.build/actions/publish-image/inputs.js
var publish_image_inputs = __webpack_require__(13041);
// EXTERNAL MODULE: ./.build/actions/setup-packer/inputs.js
var setup_packer_inputs = __webpack_require__(73968);
// EXTERNAL MODULE: ./.build/pipeline/inputs.js
var pipeline_inputs = __webpack_require__(14868);
;// CONCATENATED MODULE: ./.build/pipeline/validation-inputs.js

/** What `validate` takes: that of a run which says what there is, and nothing of what becomes of it. */
const validationInputs = {
    manifest: pipeline_inputs/* pipelineInputs */.c.manifest,
    only: pipeline_inputs/* pipelineInputs */.c.only,
    vars: pipeline_inputs/* pipelineInputs */.c.vars,
    'secret-vars': pipeline_inputs/* pipelineInputs */.c['secret-vars'],
    parallel: pipeline_inputs/* pipelineInputs */.c.parallel,
};

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
        isWatched: true,
        load: async () => {
            const [{ runPipeline }, { finishPipeline }, { finishKilledRuns }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4942), __webpack_require__.e(9996), __webpack_require__.e(2560), __webpack_require__.e(1948), __webpack_require__.e(226), __webpack_require__.e(714), __webpack_require__.e(8708), __webpack_require__.e(1257), __webpack_require__.e(5258), __webpack_require__.e(3111), __webpack_require__.e(311), __webpack_require__.e(9620), __webpack_require__.e(9595), __webpack_require__.e(7263), __webpack_require__.e(585), __webpack_require__.e(147), __webpack_require__.e(2303), __webpack_require__.e(8002), __webpack_require__.e(8924), __webpack_require__.e(8534), __webpack_require__.e(1309), __webpack_require__.e(1013), __webpack_require__.e(1965)]).then(__webpack_require__.bind(__webpack_require__, 51965)),
                Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1948), __webpack_require__.e(226), __webpack_require__.e(714), __webpack_require__.e(1257), __webpack_require__.e(3111), __webpack_require__.e(147), __webpack_require__.e(229)]).then(__webpack_require__.bind(__webpack_require__, 10229)),
                Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1948), __webpack_require__.e(226), __webpack_require__.e(714), __webpack_require__.e(1257), __webpack_require__.e(3111), __webpack_require__.e(147), __webpack_require__.e(229), __webpack_require__.e(9245)]).then(__webpack_require__.bind(__webpack_require__, 39245)),
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
        description: 'Tell which images are to be baked, and why.',
        example: 'bakehouse plan --only "web/*" --dry-run',
        inputs: plan_inputs/* planInputs */.Z,
        oneOf: ['manifest', 'request', 'profiles'],
        load: async () => ({ main: (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4942), __webpack_require__.e(9996), __webpack_require__.e(1948), __webpack_require__.e(226), __webpack_require__.e(8708), __webpack_require__.e(5258), __webpack_require__.e(9620), __webpack_require__.e(9595), __webpack_require__.e(7263), __webpack_require__.e(2303), __webpack_require__.e(6277)]).then(__webpack_require__.bind(__webpack_require__, 12303))).plan, post: nothing }),
    },
    {
        name: 'validate',
        description: 'Resolve every leg, and let Packer check its template; nothing is baked.',
        example: 'bakehouse validate --only base',
        inputs: validationInputs,
        oneOf: [],
        load: async () => {
            const [{ validateAll }, { finishPipeline }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4942), __webpack_require__.e(9996), __webpack_require__.e(1948), __webpack_require__.e(226), __webpack_require__.e(714), __webpack_require__.e(8708), __webpack_require__.e(1257), __webpack_require__.e(5258), __webpack_require__.e(311), __webpack_require__.e(9620), __webpack_require__.e(9595), __webpack_require__.e(7263), __webpack_require__.e(585), __webpack_require__.e(147), __webpack_require__.e(2303), __webpack_require__.e(8002), __webpack_require__.e(8924), __webpack_require__.e(1013), __webpack_require__.e(7032)]).then(__webpack_require__.bind(__webpack_require__, 32346)),
                Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1948), __webpack_require__.e(226), __webpack_require__.e(714), __webpack_require__.e(1257), __webpack_require__.e(3111), __webpack_require__.e(147), __webpack_require__.e(229)]).then(__webpack_require__.bind(__webpack_require__, 10229)),
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
        description: 'Bake one image, and tell which one it is.',
        example: 'bakehouse bake --template base/base.pkr.hcl --vars region=us-east-1',
        inputs: bake_inputs/* bakeInputs */.t,
        oneOf: ['leg', 'template'],
        load: async () => {
            const [{ bake }, { cleanUp }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4942), __webpack_require__.e(9996), __webpack_require__.e(1948), __webpack_require__.e(226), __webpack_require__.e(714), __webpack_require__.e(8708), __webpack_require__.e(1257), __webpack_require__.e(5258), __webpack_require__.e(311), __webpack_require__.e(9595), __webpack_require__.e(585), __webpack_require__.e(8002), __webpack_require__.e(7693)]).then(__webpack_require__.bind(__webpack_require__, 78002)),
                Promise.all(/* import() */[__webpack_require__.e(1948), __webpack_require__.e(714), __webpack_require__.e(1257), __webpack_require__.e(2991)]).then(__webpack_require__.bind(__webpack_require__, 92334)),
            ]);
            return { main: bake, post: cleanUp };
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
                Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4942), __webpack_require__.e(9996), __webpack_require__.e(2560), __webpack_require__.e(1948), __webpack_require__.e(226), __webpack_require__.e(714), __webpack_require__.e(8708), __webpack_require__.e(3111), __webpack_require__.e(311), __webpack_require__.e(8534), __webpack_require__.e(6326)]).then(__webpack_require__.bind(__webpack_require__, 88534)),
                Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1948), __webpack_require__.e(3111), __webpack_require__.e(3932)]).then(__webpack_require__.bind(__webpack_require__, 35989)),
            ]);
            return { main: kitchenVerify, post: finishVerification };
        },
    },
    {
        name: 'publish',
        alias: 'publish-image',
        description: 'Bring verified images to where consumers look for them.',
        example: 'bakehouse publish --plan plan.json --records records --mode plan',
        inputs: publish_image_inputs/* publishImageInputs */.K,
        oneOf: [],
        load: async () => {
            const [{ publishImage }, { finishPublishing }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4942), __webpack_require__.e(1948), __webpack_require__.e(226), __webpack_require__.e(8708), __webpack_require__.e(311), __webpack_require__.e(9620), __webpack_require__.e(7263), __webpack_require__.e(1309), __webpack_require__.e(1939)]).then(__webpack_require__.bind(__webpack_require__, 21309)),
                __webpack_require__.e(/* import() */ 7537).then(__webpack_require__.bind(__webpack_require__, 79918)),
            ]);
            return { main: publishImage, post: finishPublishing };
        },
    },
];
async function loadSetup() {
    const [{ setupPacker }, { finishSetup }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4942), __webpack_require__.e(5258), __webpack_require__.e(585), __webpack_require__.e(8924), __webpack_require__.e(5966)]).then(__webpack_require__.bind(__webpack_require__, 88924)),
        __webpack_require__.e(/* import() */ 4668).then(__webpack_require__.bind(__webpack_require__, 12287)),
    ]);
    return { main: setupPacker, post: finishSetup };
}

;// CONCATENATED MODULE: ./.build/cli/completion.js
const COMPLETION_SHELLS = ['bash', 'zsh'];
/** The script for one shell, of the words that each command takes. All words are plain: letters, digits and hyphens. */
function completionScript(shell, commands) {
    const names = [...commands.keys(), 'help'].join(' ');
    const cases = [...commands].map(([name, words]) => `    ${name}) words='${words.join(' ')}' ;;`).join('\n');
    return shell === 'bash' ? bash(names, cases) : zsh(names, cases);
}
/** After the name of a command its flags; a value is a path as often as not, so paths complete, too. */
function bash(names, cases) {
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
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _bakehouse bakehouse
`;
}
function zsh(names, cases) {
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
  compadd -- \${=words}
  # A secret comes from a file as @path.
  compset -P '@'
  _files
}
compdef _bakehouse bakehouse
`;
}

// EXTERNAL MODULE: ./.build/core/bounded-file.js
var bounded_file = __webpack_require__(47052);
// EXTERNAL MODULE: ./.build/cli/usage-error.js
var usage_error = __webpack_require__(90883);
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
    const preset = input.default === '' || input.default.startsWith('${{') ? '' : ` (default: ${input.default})`;
    // What is true or false is true when it stands alone.
    const value = isSwitch(input) ? '[value...]' : '<value...>';
    const elsewhere = input.secret ? ` Best given as @FILE, as - for standard input, or by ${secretVariable(name)}.` : '';
    return new esm/* Option */.c$(`--${name} ${value}`, `${input.description}${preset}${elsewhere}`);
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
        (0,inputs/* readInputs */.Ko)(spec, (name) => given[name] ?? '');
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

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/deadline.js
var deadline = __webpack_require__(39530);
// EXTERNAL MODULE: ./.build/core/interrupt.js
var core_interrupt = __webpack_require__(80371);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./.build/core/files.js
var files = __webpack_require__(32019);
// EXTERNAL MODULE: ./.build/core/relay.js + 1 modules
var relay = __webpack_require__(59404);
// EXTERNAL MODULE: ./.build/core/secrets.js + 1 modules
var core_secrets = __webpack_require__(39998);
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
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, 'summary.md'), clean(markdown), { flag: 'a', mode: 0o600 });
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

;// CONCATENATED MODULE: ./.build/cli/table-text.js

const table_text_COLOURS = { waiting: 'gray', running: 'cyan', done: 'green', failed: 'red' };
/** What there is no room for first. */
const ORDER = ['running', 'failed', 'waiting', 'done'];
/** The table as lines, none longer than the terminal is wide; where legs are too many, a closing line counts the rest. */
function renderTable(rows, look) {
    const isTight = rows.length > look.height;
    const shown = isTight
        ? rows.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)).slice(0, look.height - 1)
        : rows;
    const legWidth = Math.min(40, Math.max(0, ...shown.map(({ leg }) => leg.length)));
    const lines = shown.map((row) => {
        const head = `${row.leg.slice(0, legWidth).padEnd(legWidth)}  ${row.stage.slice(0, 14).padEnd(14)}  ${elapsed(row, look.now).padStart(6)}`;
        const room = look.width - head.length - 3;
        const tail = room > 8 ? `  ${cut(row.line, room)}` : '';
        return `${paint(row, head.slice(0, look.width), look.colour)}${tail}`;
    });
    return isTight ? [...lines, counted(rows)] : lines;
}
/** `3.2 s`, `4:05`; nothing while a leg waits. */
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
    return `${rows.length} legs: ${count('running')} running, ${count('waiting')} waiting, ${count('done')} done, ${count('failed')} failed`;
}
function paint({ state }, text, colour) {
    return colour ? (0,external_node_util_.styleText)(table_text_COLOURS[state], text, { validateStream: false }) : text;
}
function cut(text, width) {
    return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}

;// CONCATENATED MODULE: ./.build/cli/live-table.js



const REDRAW_MS = 250;
function createLiveTable({ stream, colour, log, now }) {
    const rows = new Map();
    let drawn = 0;
    let timer;
    const erase = () => (drawn === 0 ? '' : `\u001b[${drawn}A\u001b[0J`);
    const draw = (above = '') => {
        const lines = renderTable([...rows.values()], {
            now: now(),
            width: stream.columns || 80,
            height: Math.max(3, (stream.rows || 24) - 2),
            colour,
        });
        stream.write(`${erase()}${above}${lines.map((line) => `${line}\n`).join('')}`);
        drawn = lines.length;
    };
    const change = (leg, made) => {
        const row = rows.get(leg);
        if (row !== undefined)
            rows.set(leg, { ...row, ...made });
    };
    return {
        planned: (legs) => {
            for (const { leg } of legs) {
                rows.set(leg, { leg, stage: 'waiting', state: 'waiting', began: null, ended: null, line: '' });
            }
            draw();
            timer = setInterval(draw, REDRAW_MS, '');
            timer.unref();
        },
        began: (leg, stage) => change(leg, { stage, state: 'running', began: rows.get(leg)?.began ?? now() }),
        said: (leg, line) => change(leg, { line: (0,external_node_util_.stripVTControlCharacters)(line).trim() }),
        ended: (leg, status) => change(leg, { stage: status, state: status === 'done' ? 'done' : 'failed', ended: now() }),
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
            draw();
            stream.write(`All that was printed: ${log}\n`);
        },
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./.build/cli/runs-folder.js


/** One folder for each run, in XDG's place for what should outlive a run without being configuration. */
function runsFolder(environment) {
    const state = environment['XDG_STATE_HOME'] ?? '';
    return (0,external_node_path_.join)(state === '' ? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.local', 'state') : state, 'bakehouse', 'runs');
}

;// CONCATENATED MODULE: ./.build/cli/terminal-run.js










/** Runs one command as the runner runs an action, main and post, here in the foreground. Sets the exit code. */
async function runWork(work, inputs, json) {
    const { main, post } = await work.load();
    const stream = json ? process.stderr : process.stdout;
    const folder = (0,external_node_path_.join)(runsFolder(process.env), `${new Date().toISOString().replace(/\D/g, '').slice(2, 14)}-${process.pid}`);
    const colour = stream.isTTY && (process.env['NO_COLOR'] ?? '') === '';
    const table = work.isWatched === true && stream.isTTY && process.env['TERM'] !== 'dumb'
        ? createLiveTable({ stream, colour, log: (0,external_node_path_.join)(folder, 'run.log'), now: () => Date.now() })
        : undefined;
    const host = createTerminalHost({
        environment: process.env,
        workspace: process.cwd(),
        folder,
        inputs,
        colour,
        commit: gitCommit(),
        write: (text) => {
            if (table === undefined)
                stream.write(text);
            else
                table.write(text);
        },
    });
    const interrupt = (0,core_interrupt/* listenForInterrupt */.Y)();
    let isHurried = false;
    const hurry = () => {
        // The second time is meant: what is still being cleaned up gets seconds, and what is left is named.
        if (interrupt.count() < 2 || isHurried)
            return;
        isHurried = true;
        (0,deadline/* hurryJob */.YT)(host, Date.now());
    };
    process.on('SIGINT', hurry);
    try {
        await toTheEnd(host, table, main, post);
    }
    finally {
        process.off('SIGINT', hurry);
        table?.close();
        interrupt.dispose();
    }
    tellOutputs(host, json, folder);
    if (interrupt.at() !== undefined)
        process.exitCode = usage_error/* EXIT */.d.interrupted;
    else if (host.failures.length > 0)
        process.exitCode = usage_error/* EXIT */.d.failed;
}
/** On a terminal nothing comes after us: what post does in a workflow is done here, in the foreground. */
async function toTheEnd(host, table, main, post) {
    try {
        await main(host, table);
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
function tellOutputs(host, json, folder) {
    const report = (0,external_node_path_.join)(folder, 'summary.md');
    const outputs = { ...Object.fromEntries(host.outputs), report };
    if (json)
        process.stdout.write(`${JSON.stringify(outputs, null, 2)}\n`);
    // What ended in its preflight has none.
    else if ((0,external_node_fs_.existsSync)(report))
        host.info(`The report: ${report}`);
}
function gitCommit() {
    try {
        return (0,external_node_child_process_.execFileSync)('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./.build/cli/main.js











const CODES = `
Exit codes:
  0    it went well
  1    something failed; the message says what
  2    the command line cannot be meant
  130  interrupted`;
/** `bakehouse COMMAND --input value …`: the same functions, inputs and outputs as in a workflow. */
async function commandLine(args) {
    endWithReader([process.stdout, process.stderr], () => process.kill(process.pid, 'SIGTERM'));
    const program = createProgram();
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
        else if (error instanceof esm/* CommanderError */.b7)
            process.exitCode = error.exitCode === 0 ? usage_error/* EXIT */.d.ok : usage_error/* EXIT */.d.usage;
        else
            throw error;
    }
}
function createProgram() {
    const program = new esm/* Command */.uB('bakehouse')
        .description('Bakes machine images with Packer and Dockerfiles, tests them, and publishes what passed.')
        .showSuggestionAfterError()
        .addHelpText('after', `${CODES}\n\nExample:\n  bakehouse run --only web`)
        .exitOverride();
    for (const work of workCommands) {
        const command = program.command(work.name).description(work.description);
        if (work.alias !== undefined)
            command.alias(work.alias);
        for (const [name, input] of Object.entries(work.inputs))
            command.addOption(inputFlag(name, input));
        command
            .option('--json', 'print the outputs as JSON, and all else on stderr')
            .addHelpText('after', `${CODES}\n\nExample:\n  ${work.example}`)
            .action(async (flags) => {
            const inputs = await inputsOf(work, flags, { environment: process.env, standardInput: process.stdin });
            // What was read is with us; whatever is started from here on has no need of it.
            for (const [name, { secret }] of Object.entries(work.inputs)) {
                if (secret)
                    delete process.env[secretVariable(name)];
            }
            await runWork(work, inputs, flags['json'] === true);
        });
    }
    program
        .command('schema')
        .description('Print the JSON Schema of a format.')
        .argument('<name>', (0,inputs/* orList */.A3)(schemaNames))
        .addHelpText('after', '\nExample:\n  bakehouse schema manifest >manifest.schema.json')
        .action(async (name) => {
        const known = oneOf('format', name, schemaNames);
        const { schemaText } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9620), __webpack_require__.e(2530)]).then(__webpack_require__.bind(__webpack_require__, 81939));
        process.stdout.write(schemaText(known));
    });
    program
        .command('demo')
        .description('Bake the layered example on this machine, and tell what is done before it is done.')
        .addOption(new esm/* Option */.c$('--no-docker', "bake with Packer's file builder, as where no docker can be had"))
        .addOption(new esm/* Option */.c$('--keep-daemon', 'leave a docker daemon that the demo started running'))
        .addHelpText('after', '\nExample:\n  bakehouse demo --no-docker')
        .action(async (flags) => {
        const { runDemo } = await __webpack_require__.e(/* import() */ 9680).then(__webpack_require__.bind(__webpack_require__, 49680));
        const words = [
            ...(flags['docker'] === false ? ['--no-docker'] : []),
            ...(flags['keepDaemon'] === true ? ['--keep-daemon'] : []),
        ];
        process.exitCode = await runDemo(words);
    });
    program
        .command('completion')
        .description('Print the script that completes commands and flags in a shell.')
        .argument('<shell>', (0,inputs/* orList */.A3)(COMPLETION_SHELLS))
        .addHelpText('after', '\nExample:\n  source <(bakehouse completion bash)')
        .action((shell) => {
        process.stdout.write(completionScript(oneOf('shell', shell, COMPLETION_SHELLS), commandsOf(program)));
    });
    return program;
}
/** Each command with its flags, for the completion. */
function commandsOf(program) {
    const words = new Map([
        ['schema', schemaNames],
        ['completion', COMPLETION_SHELLS],
    ]);
    return new Map(program.commands.flatMap((command) => {
        const flags = command.options.flatMap(({ long }) => long ?? []);
        const all = [...flags, '--help', ...(words.get(command.name()) ?? [])];
        return [command.name(), ...command.aliases()].map((name) => [name, all]);
    }));
}
function oneOf(what, given, known) {
    const found = known.find((name) => name === given);
    if (found !== undefined)
        return found;
    const near = (0,nearest/* nearestName */.q)(given, known);
    throw new usage_error/* UsageError */.e(`unknown ${what} '${given}'. ${near === undefined ? `Known are ${(0,inputs/* orList */.A3)(known)}.` : `(Did you mean ${near}?)`}`);
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

/***/ 39530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YT: () => (/* binding */ hurryJob),
/* harmony export */   gF: () => (/* binding */ jobDeadline)
/* harmony export */ });
/* unused harmony export cancelFile */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _job_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6584);




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
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_job_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .jobFolder */ .O)({ temporary }), `cancelled-at-${id}-${run.attempt}`);
}
/** Asked a second time, on a terminal: those who come after us wait for seconds only. What they cannot end, they name. */
function hurryJob(host, now) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_job_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .jobFolder */ .O)(host), { recursive: true, mode: 0o700 });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(cancelFile(host), String(now - WAIT_MS + HURRIED_MS), { mode: 0o600 });
}
/**
 * One for the whole job, since its post steps share what the runner leaves: it counts from the first leg that noticed
 * the cancel. Kept in a file, which the first one makes. Never throws: where no file can be written, as on a full disk,
 * nothing is waited for, since what was started can write no more either, and all the time that is left is the sweep's.
 */
function jobDeadline(host, now) {
    try {
        return noted(host, now);
    }
    catch {
        return { wait: now, end: now + END_MS - WAIT_MS };
    }
}
function noted(host, now) {
    const path = cancelFile(host);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_job_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .jobFolder */ .O)(host), { recursive: true, mode: 0o700 });
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, String(now), { flag: 'wx', mode: 0o600 });
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) !== 'EEXIST')
            throw error;
    }
    const told = Number((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
    // Empty while another leg is just writing it: then the file's own time is the moment.
    const at = Number.isFinite(told) && told > 0 ? Math.min(told, now) : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).mtimeMs;
    return { wait: at + WAIT_MS, end: at + END_MS };
}


/***/ })

};
