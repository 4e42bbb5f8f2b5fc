export const id = 9382;
export const ids = [9382,4463];
export const modules = {

/***/ 8005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $N: () => (  codeOf),
    QO: () => (  PlacedError),
    Qd: () => (  CommandError),
    Uc: () => (  describeError),
    bD: () => (  messageOf),
    dz: () => (  InputError),
    yo: () => (  UserError)
  });
class UserError extends Error {
    name = 'UserError';
}
class InputError extends UserError {
}
class PlacedError extends UserError {
    places;
    constructor(places) {
        super(places.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
        this.places = places;
    }
}
class CommandError extends Error {
    name = 'CommandError';
    command;
    exitCode;
    output;
    constructor(command, exitCode, output) {
        super(`${command} failed with exit code ${exitCode ?? 'none'}: ${lastTellingLine(output)}`);
        this.command = command;
        this.exitCode = exitCode;
        this.output = output;
    }
}
const MACHINE_TROUBLE = new Map([
    ['ENOSPC', 'The disk is full; free some space, or give the job a larger one'],
    ['EDQUOT', 'The disk quota is used up; free some space'],
    ['EROFS', 'The file system is read-only; mount it writable'],
    ['EACCES', 'This user may not do that; mind the owner of the files'],
    ['EMFILE', 'Too many files are open on this machine'],
]);
function describeError(error) {
    if (error instanceof UserError || error instanceof CommandError)
        return error.message;
    const trouble = MACHINE_TROUBLE.get(codeOf(error) ?? '');
    if (trouble !== undefined)
        return `${trouble} (${messageOf(error)}).`;
    if (error instanceof Error) {
        return `This is a bug in Bakehouse, please report it with these lines: ${error.stack ?? error.message}`;
    }
    return `This is a bug in Bakehouse, please report it: ${String(error)}`;
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
function codeOf(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}
function lastTellingLine(output) {
    const lines = output
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    return lines.findLast((line) => /error|fail|denied|not found|cannot/i.test(line)) ?? lines.at(-1) ?? 'no output';
}


/***/ }),

/***/ 17112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  yt: () => (  readDefaultBranch),
  BZ: () => (  readRequestId),
  $p: () => (  readRunContext),
  bn: () => (  readTrust)
});

var external_node_fs_ = __webpack_require__(73024);
var values = __webpack_require__(1252);
;// CONCATENATED MODULE: ./.build/core/runner/trust.js
function decideTrust(event, actor, payload) {
    if (event === 'pull_request_target' || event === 'workflow_run') {
        return {
            kind: 'untrusted',
            reason: `the event ${event} runs with this repository's secrets for others`,
            runs: false,
        };
    }
    if (event === 'pull_request' || event === 'pull_request_review' || event === 'pull_request_review_comment') {
        const head = textAt(payload, ['pull_request', 'head', 'repo', 'full_name']);
        const base = textAt(payload, ['repository', 'full_name']);
        if (head === undefined || base === undefined || head.toLowerCase() !== base.toLowerCase()) {
            return { kind: 'untrusted', reason: `the pull request comes from ${head ?? 'a deleted fork'}`, runs: true };
        }
    }
    const author = textAt(payload, ['pull_request', 'user', 'login']);
    if (actor === 'dependabot[bot]' || author === 'dependabot[bot]') {
        return { kind: 'untrusted', reason: 'the change comes from Dependabot', runs: true };
    }
    return { kind: 'trusted' };
}
function textAt(value, path) {
    let current = value;
    for (const name of path) {
        if (typeof current !== 'object' || current === null)
            return undefined;
        current = Object.entries(current).find(([key]) => key === name)?.[1];
    }
    return typeof current === 'string' ? current : undefined;
}

;// CONCATENATED MODULE: ./.build/core/runner/context.js



function readRunContext(environment) {
    const read = (name) => environment[name] ?? '';
    const id = read('GITHUB_RUN_ID');
    const repository = read('GITHUB_REPOSITORY');
    return {
        id,
        attempt: Number(read('GITHUB_RUN_ATTEMPT') || '1'),
        url: id === '' ? '' : `${read('GITHUB_SERVER_URL')}/${repository}/actions/runs/${id}`,
        repository,
        commit: read('GITHUB_SHA'),
        ref: read('GITHUB_REF'),
        event: read('GITHUB_EVENT_NAME'),
    };
}
function readTrust(environment) {
    const payload = readPayload(environment);
    return decideTrust(environment['GITHUB_EVENT_NAME'] ?? '', environment['GITHUB_ACTOR'] ?? '', payload);
}
function readDefaultBranch(environment) {
    const branch = (0,values .C5)((0,values .C5)(readPayload(environment), 'repository'), 'default_branch');
    if (typeof branch === 'string' && branch !== '')
        return branch;
    const { GITHUB_EVENT_NAME: event, GITHUB_REF: ref = '' } = environment;
    return event === 'schedule' ? (/^refs\/heads\/(.+)$/.exec(ref)?.[1] ?? null) : null;
}
function readRequestId(environment) {
    const payload = readPayload(environment);
    const found = [(0,values .C5)(payload, 'inputs'), (0,values .C5)(payload, 'client_payload')]
        .map((one) => (0,values .C5)(one, 'id'))
        .find((one) => typeof one === 'string' && /^[\w.-]{1,64}$/.test(one));
    return typeof found === 'string' ? found : null;
}
function readPayload(environment) {
    const path = environment['GITHUB_EVENT_PATH'] ?? '';
    try {
        return path === '' ? undefined : JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 88278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A3: () => (  orList),
    AS: () => (  pairs),
    AU: () => (  optionalChoice),
    HV: () => (  secretVariable),
    Iq: () => (  secretTextsOf),
    Jt: () => (  flag),
    Ko: () => (  readInputs),
    Mn: () => (  lines),
    Qq: () => (  text),
    WU: () => (  show),
    Yq: () => (  choice),
    om: () => (  block),
    p_: () => (  list),
    vj: () => (  amount),
    xg: () => (  parsePairs),
    zM: () => (  choices)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

function input(options, parse) {
    return {
        description: options.description,
        default: options.default ?? '',
        required: options.required ?? false,
        secret: options.secret ?? false,
        ...(options.formerly === undefined ? {} : { formerly: options.formerly }),
        parse,
    };
}
const text = (options) => input(options, (value) => oneLine(value.trim(), options.secret));
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
const amount = (options) => input(options, (value) => {
    const number = /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : Number.NaN;
    const bad = !Number.isFinite(number) || number < options.least || number > options.most;
    if (bad || (options.whole !== false && !Number.isInteger(number))) {
        const kind = options.whole === false ? 'a number' : 'a whole number';
        throw new Error(`must be ${kind} of ${options.unit} from ${options.least} to ${options.most}, but was ${show(value.trim())}`);
    }
    return number;
});
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
const list = (options) => input(options, (value) => value
    .split(/[\n,]/)
    .map((item) => oneLine(item.trim()))
    .filter((item) => item !== '' && !item.startsWith('#')));
const lines = (options) => input(options, (value) => value
    .split('\n')
    .map((item) => oneLine(item.trim()))
    .filter((item) => item !== '' && !item.startsWith('#')));
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
function secretVariable(input) {
    return `BAKEHOUSE_${input.toUpperCase().replace(/-/g, '_')}`;
}
function secretTextsOf(raw) {
    try {
        return parsePairs(raw).map(([, value]) => value);
    }
    catch {
        return raw.split('\n').flatMap((line) => [line.trim(), line.slice(line.indexOf('=') + 1).trim()]);
    }
}
function readInputs(spec, raw) {
    const problems = [];
    const values = {};
    for (const [name, field] of Object.entries(spec)) {
        const given = givenTo(field, name, raw);
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(problems.join('\n'));
    return values;
}
function givenTo(field, name, raw) {
    const own = raw(name);
    const former = field.formerly === undefined ? '' : raw(field.formerly);
    return former.trim() !== '' && (own.trim() === '' || own === field.default) ? former : own;
}
function orList(items) {
    if (items.length < 2)
        return items.join('');
    return `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}
function show(value) {
    const cut = value.length > 120 ? `${value.slice(0, 120)}…` : value;
    return JSON.stringify(cut);
}
function oneLine(value, isSecret = false) {
    if (!/[\u0000-\u001f\u007f]/.test(value))
        return value;
    throw new Error(`holds a control character${isSecret ? '' : `: ${show(value)}`}`);
}


/***/ }),

/***/ 49382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  runMain: () => (  runMain),
  runPost: () => (  runPost)
});

var external_node_path_ = __webpack_require__(76760);
var context = __webpack_require__(17112);
var external_node_crypto_ = __webpack_require__(77598);
var external_node_fs_ = __webpack_require__(73024);
var promises_ = __webpack_require__(51455);
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./.build/core/runner/file-commands.js





function createFileCommands(environment) {
    const append = (file, text) => {
        const path = environment[`GITHUB_${file}`] ?? '';
        if (path === '')
            return;
        if (!(0,external_node_fs_.existsSync)(path))
            throw new Error(`The runner's file for ${file} is gone: ${path}`);
        (0,external_node_fs_.appendFileSync)(path, `${text}${external_node_os_.EOL}`, 'utf8');
    };
    return {
        set: (file, name, value) => append(file, named(name, value)),
        addPath: (folder) => append('PATH', folder),
        summarize: async (markdown) => {
            const path = environment['GITHUB_STEP_SUMMARY'] ?? '';
            await (0,promises_.access)(path, promises_.constants.R_OK | promises_.constants.W_OK);
            await (0,promises_.appendFile)(path, markdown, 'utf8');
        },
    };
}
function named(name, value) {
    const mark = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
    if (name.includes(mark) || value.includes(mark))
        throw new Error(`${name} holds the mark that ends it`);
    return `${name}<<${mark}${external_node_os_.EOL}${value}${external_node_os_.EOL}${mark}`;
}
function inputOf(environment, name) {
    return environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '';
}
function exportTo(commands, own, name, value) {
    own[name] = value;
    commands.set('ENV', name, value);
}
function putOnPath(commands, own, folder) {
    commands.addPath(folder);
    own['PATH'] = `${folder}${external_node_path_.delimiter}${own['PATH']}`;
}

;// CONCATENATED MODULE: ./.build/core/runner/hint-cache.js




const FOLDER = '.cache/bakehouse/hints';
const HINT = { bytes: 0, limitMs: 20_000 };
function createHintCache(line) {
    const folder = (0,external_node_path_.join)((0,external_node_os_.homedir)(), FOLDER);
    const hash = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 32);
    const fileOf = (name) => (0,external_node_path_.join)(folder, `${hash(name)}.txt`);
    const savedPath = (name) => `~/${FOLDER}/${hash(name)}.txt`;
    return {
        recall: async (name) => {
            const file = fileOf(name);
            const prefix = `bakehouse-hint-${hash(name)}-`;
            try {
                (0,external_node_fs_.rmSync)(file, { force: true });
                const cache = await Promise.all( [__webpack_require__.e(4119), __webpack_require__.e(1955), __webpack_require__.e(4942), __webpack_require__.e(1543), __webpack_require__.e(5692)]).then(__webpack_require__.bind(__webpack_require__, 45692));
                await line.ask(() => cache.restoreCache([savedPath(name)], `${prefix}none`, [prefix]), HINT);
                return (0,external_node_fs_.existsSync)(file) ? (0,external_node_fs_.readFileSync)(file, 'utf8') : undefined;
            }
            catch {
                return undefined;
            }
        },
        keep: async (name, text) => {
            const file = fileOf(name);
            try {
                const cache = await Promise.all( [__webpack_require__.e(4119), __webpack_require__.e(1955), __webpack_require__.e(4942), __webpack_require__.e(1543), __webpack_require__.e(5692)]).then(__webpack_require__.bind(__webpack_require__, 45692));
                (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
                (0,external_node_fs_.writeFileSync)(file, text, { mode: 0o600 });
                await line.ask(() => cache.saveCache([savedPath(name)], `bakehouse-hint-${hash(name)}-${hash(text)}`), HINT);
            }
            catch {
            }
        },
    };
}

var errors = __webpack_require__(8005);
var relay = __webpack_require__(70164);
;// CONCATENATED MODULE: ./.build/core/runner/service-line.js
const ANSWER_MS = 60_000;
const SLOWEST = 256 * 1024;
function answerLimit(bytes) {
    return ANSWER_MS + Math.ceil((bytes / SLOWEST) * 1000);
}
class ServiceLine {
    #name;
    #isSilent = false;
    constructor(name) {
        this.#name = name;
    }
    async ask(question, { bytes, limitMs = answerLimit(bytes) }) {
        if (this.#isSilent)
            throw new Error(`${this.#name} did not answer before, and was not asked again`);
        let isAnswered = false;
        const answer = question().finally(() => (isAnswered = true));
        try {
            return await withinTime(this.#name, limitMs, answer);
        }
        catch (error) {
            this.#isSilent = !isAnswered;
            throw error;
        }
    }
}
async function withinTime(what, limitMs, answer) {
    let timer;
    const limit = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`${what} did not answer within ${Math.max(1, Math.round(limitMs / 1000))} s`)), limitMs);
    });
    try {
        return await Promise.race([answer, limit]);
    }
    finally {
        clearTimeout(timer);
        answer.catch(() => { });
        limit.catch(() => { });
    }
}

;// CONCATENATED MODULE: ./.build/core/runner/runner-services.js




const NO_ARTIFACTS = { kind: 'unavailable', reason: 'this runner has no artifact service' };
const NO_CACHE = { kind: 'missed', reason: 'this runner has no cache service' };
const LARGEST_CACHE = 10 * 1024 ** 3;
const NO_BYTES = 0;
class RunnerServices {
    caches = new ServiceLine('the cache service');
    #environment;
    #artifacts = new ServiceLine('the artifact service');
    constructor(environment) {
        this.#environment = environment;
    }
    get hasArtifacts() {
        return this.#has('ACTIONS_RESULTS_URL');
    }
    get hasCaches() {
        return this.#has('ACTIONS_RESULTS_URL') || this.#has('ACTIONS_CACHE_URL');
    }
    async upload(request) {
        const { name, files, root, retentionDays, isUnzipped, replaces, limitMs } = request;
        if (!this.hasArtifacts)
            return NO_ARTIFACTS;
        const { DefaultArtifactClient } = await Promise.all( [__webpack_require__.e(4119), __webpack_require__.e(1955), __webpack_require__.e(4942), __webpack_require__.e(1543), __webpack_require__.e(1351), __webpack_require__.e(7935)]).then(__webpack_require__.bind(__webpack_require__, 77935));
        try {
            const paths = files.map((file) => (0,external_node_path_.join)(root, file));
            const bytes = paths.reduce((sum, path) => sum + (0,external_node_fs_.statSync)(path).size, 0);
            if (replaces === true) {
                const gone = () => new DefaultArtifactClient().deleteArtifact(name);
                await this.#artifacts.ask(gone, { bytes: NO_BYTES, limitMs }).catch(() => { });
            }
            const { digest, id } = await this.#artifacts.ask(() => new DefaultArtifactClient().uploadArtifact(name, paths, root, {
                ...(retentionDays === undefined ? {} : { retentionDays }),
                ...(isUnzipped === true ? { skipArchive: true } : {}),
            }), { bytes, limitMs });
            return { kind: 'uploaded', digest: digest ?? '', ...(id === undefined ? {} : { id }) };
        }
        catch (error) {
            return { kind: 'unavailable', reason: (0,errors .bD)(error) };
        }
    }
    async list(prefix) {
        if (!this.hasArtifacts)
            return NO_ARTIFACTS;
        const { DefaultArtifactClient } = await Promise.all( [__webpack_require__.e(4119), __webpack_require__.e(1955), __webpack_require__.e(4942), __webpack_require__.e(1543), __webpack_require__.e(1351), __webpack_require__.e(7935)]).then(__webpack_require__.bind(__webpack_require__, 77935));
        try {
            const listed = () => new DefaultArtifactClient().listArtifacts({ latest: true });
            const { artifacts } = await this.#artifacts.ask(listed, { bytes: NO_BYTES });
            const names = artifacts.map((artifact) => artifact.name).filter((name) => name.startsWith(prefix));
            return { kind: 'found', names: names.sort() };
        }
        catch (error) {
            return { kind: 'unavailable', reason: (0,errors .bD)(error) };
        }
    }
    async download(name, folder) {
        if (!this.hasArtifacts)
            return NO_ARTIFACTS;
        const { DefaultArtifactClient } = await Promise.all( [__webpack_require__.e(4119), __webpack_require__.e(1955), __webpack_require__.e(4942), __webpack_require__.e(1543), __webpack_require__.e(1351), __webpack_require__.e(7935)]).then(__webpack_require__.bind(__webpack_require__, 77935));
        const client = new DefaultArtifactClient();
        try {
            const { artifact } = await this.#artifacts.ask(() => client.getArtifact(name), { bytes: NO_BYTES });
            const { digestMismatch = false } = await this.#artifacts.ask(() => client.downloadArtifact(artifact.id, {
                path: folder,
                ...(artifact.digest === undefined ? {} : { expectedHash: artifact.digest }),
            }), { bytes: artifact.size });
            return digestMismatch
                ? { kind: 'unavailable', reason: `what came is not what was uploaded (${artifact.digest ?? ''})` }
                : { kind: 'downloaded' };
        }
        catch (error) {
            return { kind: 'unavailable', reason: (0,errors .bD)(error).split('\n')[0] ?? '' };
        }
    }
    async restore(folders, key) {
        if (!this.hasCaches)
            return NO_CACHE;
        const cache = await Promise.all( [__webpack_require__.e(4119), __webpack_require__.e(1955), __webpack_require__.e(4942), __webpack_require__.e(1543), __webpack_require__.e(5692)]).then(__webpack_require__.bind(__webpack_require__, 45692));
        try {
            const look = () => cache.restoreCache([...folders], key, undefined, { lookupOnly: true });
            const isThere = (await this.caches.ask(look, { bytes: NO_BYTES })) === key;
            const fetch = () => cache.restoreCache([...folders], key);
            if (isThere && (await this.caches.ask(fetch, { bytes: LARGEST_CACHE })) === key)
                return { kind: 'restored' };
            return { kind: 'missed', reason: 'nothing is kept under this key' };
        }
        catch (error) {
            return { kind: 'missed', reason: (0,errors .bD)(error) };
        }
    }
    async save(folders, key) {
        if (!this.hasCaches)
            return NO_CACHE;
        const cache = await Promise.all( [__webpack_require__.e(4119), __webpack_require__.e(1955), __webpack_require__.e(4942), __webpack_require__.e(1543), __webpack_require__.e(5692)]).then(__webpack_require__.bind(__webpack_require__, 45692));
        try {
            const bytes = folders.reduce((sum, folder) => sum + sizeOf(folder), 0);
            return (await this.caches.ask(() => cache.saveCache([...folders], key), { bytes })) === -1
                ? { kind: 'missed', reason: 'it is kept already, or may not be written by this run' }
                : { kind: 'saved' };
        }
        catch (error) {
            return { kind: 'missed', reason: (0,errors .bD)(error) };
        }
    }
    #has(address) {
        return (this.#environment['ACTIONS_RUNTIME_TOKEN'] ?? '') !== '' && (this.#environment[address] ?? '') !== '';
    }
}
function sizeOf(folder) {
    return (0,external_node_fs_.readdirSync)(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .reduce((sum, entry) => sum + (0,external_node_fs_.statSync)((0,external_node_path_.join)(entry.parentPath, entry.name)).size, 0);
}

;// CONCATENATED MODULE: ./.build/core/runner/runner-voice.js

class Silence {
    token = (0,external_node_crypto_.randomBytes)(32).toString('hex');
    begin = `::stop-commands::${this.token}\n`;
    end = `::${this.token}::\n`;
}
class Spoken {
    text;
    constructor(text) {
        this.text = text;
    }
    static command(name, properties, data) {
        const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
        return new Spoken(`::${name}${pairs.length === 0 ? '' : ` ${pairs.join(',')}`}::${escapeData(data)}\n`);
    }
    static harmless(text) {
        return mayCommand(text) ? undefined : new Spoken(ended(text));
    }
    static under(silence, text) {
        return new Spoken(ended(text).replaceAll(silence.token, '***'));
    }
    static begin(silence) {
        return new Spoken(silence.begin);
    }
    static end(silence) {
        return new Spoken(silence.end);
    }
}
class RunnerVoice {
    #write;
    #silence;
    #relays = 0;
    constructor(stream, hearsDebug) {
        const { write } = stream;
        this.#write = (text) => Reflect.apply(write, stream, [text]);
        stream.write = (text, ...more) => {
            const said = typeof text === 'string' ? text : Buffer.from(text instanceof Uint8Array ? text : []).toString();
            const isUnheard = !hearsDebug && this.#silence !== undefined && said.startsWith('::debug');
            if (!isToolkitCommand(said))
                this.text(said);
            else if (!isUnheard)
                this.#lifted(() => this.#write(said));
            return Reflect.apply(write, stream, ['', ...more]);
        };
    }
    static #voices = new WeakMap();
    static of(stream, hearsDebug = true) {
        const voice = RunnerVoice.#voices.get(stream) ?? new RunnerVoice(stream, hearsDebug);
        RunnerVoice.#voices.set(stream, voice);
        return voice;
    }
    command(name, properties, data) {
        this.#lifted(() => this.#say(Spoken.command(name, properties, data)));
    }
    text(text) {
        if (text === '')
            return;
        if (this.#silence !== undefined) {
            this.#say(Spoken.under(this.#silence, text));
            return;
        }
        const harmless = Spoken.harmless(text);
        if (harmless !== undefined) {
            this.#say(harmless);
            return;
        }
        const silence = new Silence();
        for (const part of [Spoken.begin(silence), Spoken.under(silence, text), Spoken.end(silence)])
            this.#say(part);
    }
    async relay(body) {
        const silence = this.#silence ?? this.#begin();
        this.#relays += 1;
        try {
            return await body((lines) => {
                if (lines !== '')
                    this.#say(Spoken.under(silence, lines));
            });
        }
        finally {
            this.#relays -= 1;
            if (this.#relays === 0) {
                this.#silence = undefined;
                this.#say(Spoken.end(silence));
            }
        }
    }
    #begin() {
        const silence = new Silence();
        this.#silence = silence;
        this.#say(Spoken.begin(silence));
        return silence;
    }
    #lifted(command) {
        const silence = this.#silence;
        if (silence !== undefined)
            this.#say(Spoken.end(silence));
        command();
        if (silence !== undefined)
            this.#say(Spoken.begin(silence));
    }
    #say(spoken) {
        this.#write(spoken.text);
    }
}
function mayCommand(text) {
    const seen = text.normalize('NFKC').replace(/[^!-~]+/g, '');
    return seen.includes('::') || seen.includes('##[');
}
function brokenUp(text) {
    return mayCommand(text) ? text.normalize('NFKC').replace(/[:#]/g, '$& ') : text;
}
function isToolkitCommand(text) {
    return /^::(?:add-mask|debug|error|warning|notice|group|endgroup)[ :]/.test(text) && !/[\r\n]/.test(text.trimEnd());
}
function ended(text) {
    return text.endsWith('\n') ? text : `${text}\n`;
}
function escapeData(text) {
    return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

var secrets_secrets = __webpack_require__(11217);
var summary = __webpack_require__(44495);
;// CONCATENATED MODULE: ./.build/core/runner/actions-host.js










function createActionsHost(environment, stream = process.stdout) {
    const secrets = new secrets_secrets .Sb();
    const clean = (text) => (0,relay .of)(text, (one, wholeOnly) => secrets.scrub(one, wholeOnly));
    const voice = RunnerVoice.of(stream, environment['RUNNER_DEBUG'] === '1');
    const temporary = required(environment, 'RUNNER_TEMP');
    const services = new RunnerServices(environment);
    const files = createFileCommands(environment);
    const hints = createHintCache(services.caches);
    const annotate = ({ level, message, title, file, line }) => {
        voice.command(level, {
            ...(title === undefined ? {} : { title: clean(title) }),
            ...(file === undefined ? {} : { file: clean(file) }),
            ...(line === undefined ? {} : { line: String(line) }),
        }, clean(message));
    };
    return {
        kind: 'actions',
        environment,
        workspace: environment['GITHUB_WORKSPACE'] ?? process.cwd(),
        temporary,
        toolCache: environment['RUNNER_TOOL_CACHE'] ?? (0,external_node_path_.join)(temporary, 'tools'),
        run: (0,context .$p)(environment),
        trust: (0,context .bn)(environment),
        input: (name) => inputOf(environment, name),
        output: (name, value) => files.set('OUTPUT', name, value),
        saveState: (name, value) => files.set('STATE', name, value),
        state: (name) => environment[`STATE_${name}`] ?? '',
        addPath: (folder) => putOnPath(files, process.env, folder),
        exportVariable: (name, value) => exportTo(files, process.env, name, value),
        addMatcher: (file) => voice.command('add-matcher', {}, file),
        removeMatcher: (owner) => voice.command('remove-matcher', { owner }, ''),
        secret: (value) => {
            secrets.add(value);
            for (const line of new Set([value, ...value.split(/[\r\n]+/)])) {
                if (line.trim() !== '')
                    voice.command('add-mask', {}, line);
            }
        },
        hides: (text) => secrets.scrub(text) !== text,
        scrub: (text) => secrets.scrub(text),
        info: (line) => voice.text(clean(line) || '\n'),
        debug: (line) => voice.command('debug', {}, clean(line)),
        annotate,
        group: async (title, body) => {
            voice.command('group', {}, clean(title));
            try {
                return await body();
            }
            finally {
                voice.command('endgroup', {}, '');
            }
        },
        relay: (body) => voice.relay(body),
        summary: async (markdown) => {
            if ((environment['GITHUB_STEP_SUMMARY'] ?? '') === '')
                return;
            try {
                await files.summarize((0,summary .yZ)((0,summary .mW)(clean(markdown))));
            }
            catch (error) {
                annotate({ level: 'warning', message: `The summary could not be written: ${(0,errors .bD)(error)}` });
            }
        },
        upload: (request) => services.upload(request),
        prepareUpload: () => {
            if (services.hasArtifacts)
                Promise.all( [__webpack_require__.e(4119), __webpack_require__.e(1955), __webpack_require__.e(4942), __webpack_require__.e(1543), __webpack_require__.e(1351), __webpack_require__.e(7935)]).then(__webpack_require__.bind(__webpack_require__, 77935)).catch(() => { });
        },
        artifacts: (prefix) => services.list(prefix),
        download: (name, folder) => services.download(name, folder),
        restoreCache: (folders, key) => services.restore(folders, key),
        saveCache: (folders, key) => services.save(folders, key),
        recall: async (name) => (services.hasCaches ? hints.recall(name) : undefined),
        keep: async (name, text) => {
            if (services.hasCaches)
                await hints.keep(name, text);
        },
        fail: (message) => {
            process.exitCode = 1;
            annotate({ level: 'error', message });
        },
    };
}
function leave() {
    process.stdout.write('', () => process.exit());
}
function breakUpErrorStream(stream = process.stderr) {
    const { write } = stream;
    stream.write = (text, ...more) => Reflect.apply(write, stream, [typeof text === 'string' ? brokenUp(text) : text, ...more]);
}
function required(environment, name) {
    const value = environment[name] ?? '';
    if (value === '')
        throw new errors .yo(`${name} is not set; the runner sets it for every step.`);
    return value;
}

var handed_credentials = __webpack_require__(10327);
;// CONCATENATED MODULE: ./.build/core/runner/run.js



async function runMain(main) {
    const host = hostOfStep();
    try {
        await main(host);
    }
    catch (error) {
        if (error instanceof errors .Qd)
            host.info(error.output.trimEnd());
        host.fail((0,errors .Uc)(error));
        process.exitCode = 1;
    }
    leave();
}
async function runPost(post) {
    const host = hostOfStep();
    try {
        await post(host);
    }
    catch (error) {
        host.annotate({ level: 'warning', message: `The clean-up after this step met trouble: ${(0,errors .bD)(error)}` });
    }
    leave();
}
function hostOfStep() {
    breakUpErrorStream();
    (0,handed_credentials ._s)(process.env['INPUT_CREDENTIALS'], process.env);
    const host = createActionsHost(process.env);
    (0,handed_credentials .RW)(host);
    const end = (error) => {
        host.fail((0,errors .Uc)(error));
        process.exit(1);
    };
    process.on('uncaughtException', end);
    process.on('unhandledRejection', end);
    return host;
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

/***/ 41463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  useCredentialTables),
    gT: () => (  having),
    j1: () => (  credentialTables),
    of: () => (  wholeCredentialTables)
  });
const any = (text) => text.trim() !== '';
const listed = (text) => !/^(?:|\{\}|\[\])$/.test(text.replaceAll(/\s/g, ''));
const having = (pattern) => (text) => pattern.test(text);
const KUBERNETES = having(/^[ \t]*(?:- )?(?:token|tokenFile|password|client-key|client-key-data|exec|auth-provider):/m);
const cloud = (path, holds = any) => ({ path, isCloud: true, holds });
const other = (path, holds = any) => ({ path, isCloud: false, holds });
const COMMON = {
    families: [
        'LC_', 'XDG_', 'OCI_', 'ALICLOUD_', 'DIGITALOCEAN_',
        'HCLOUD_', 'LINODE_', 'SCW_', 'VULTR_', 'EXOSCALE_', 'PROXMOX_', 'VSPHERE_', 'GOVC_', 'VAULT_', 'CONSUL_', 'HCP_',
        'PACKER_', 'VAGRANT_', 'ANSIBLE_', 'CHEF_', 'LIBVIRT_', 'QEMU_',
    ],
    ways: [
        'KUBECONFIG', 'OCI_CONFIG_FILE', 'OCI_CLI_CONFIG_FILE', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_URL',
    ],
    innocent: /^(?:PWD|SSH_AUTH_SOCK|SSL_CERT_(?:FILE|DIR)|ANSIBLE_(?:HOST_KEY_CHECKING|SSH_HOST_KEY_CHECKING)|PACKER_KEY_INTERVAL|(?:\w+_)?PUBLIC_KEY)$/,
    files: [
        cloud('.oci/config', having(/^[ \t]*(?:key_file|security_token_file)[ \t]*=/m)),
        cloud('.aliyun/config.json', having(/"(?:access_key_secret|sts_token|ram_role_arn)"\s*:\s*"[^"]/)),
        cloud('.config/hcloud/cli.toml', having(/^[ \t]*token[ \t]*=/m)),
        cloud('.config/doctl/config.yaml', having(/^[ \t]*access-token:[ \t]*[^ \t\r\n"']/m)),
        cloud('.config/scw/config.yaml', having(/^[ \t]*secret_key:[ \t]*\S/m)),
        cloud('.config/linode-cli', having(/^[ \t]*token[ \t]*=/m)),
        cloud('.kube/config', KUBERNETES),
        cloud('.vault-token'),
        other('.netrc', having(/\bpassword\b/)),
        other('.git-credentials'),
        other('.config/git/credentials'),
        other('.config/gh/hosts.yml', having(/^[ \t]*oauth_token:/m)),
        other('.npmrc', having(/_(?:authToken|auth|password)[ \t]*=/)),
        other('.gem/credentials'),
        other('.pypirc', having(/^[ \t]*password[ \t]*[=:]/m)),
        other('.terraform.d/credentials.tfrc.json', listed),
        ...['id_rsa', 'id_dsa', 'id_ecdsa', 'id_ed25519'].map((name) => other(`.ssh/${name}`)),
    ],
};
let told;
function useCredentialTables(tables) {
    told = tables;
}
function credentialTables() {
    return [...(told ?? []), COMMON];
}
function wholeCredentialTables() {
    if (told === undefined)
        throw new Error('Nobody has told yet where the providers keep credentials.');
    return credentialTables();
}


/***/ }),

/***/ 94463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $r: () => (  SHORTEST_CREDENTIAL),
    $s: () => (  handedNames),
    DW: () => (  reservedNamesNotice),
    Hx: () => (  checkPassedNames),
    MR: () => (  credentialNames),
    QI: () => (  handedSecrets),
    Qc: () => (  childEnvironment),
    Re: () => (  HANDED),
    ce: () => (  isReservedName),
    hN: () => (  isCredentialName),
    rt: () => (  credentialVariables),
    w2: () => (  credentialValues)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _credential_tables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41463);



const PLAIN = new Set(`PATH HOME USER LOGNAME SHELL LANG LANGUAGE TZ TERM TMPDIR PWD CI HOSTNAME SSH_AUTH_SOCK
   HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY FTP_PROXY http_proxy https_proxy no_proxy all_proxy ftp_proxy
   SSL_CERT_FILE SSL_CERT_DIR CURL_CA_BUNDLE REQUESTS_CA_BUNDLE NODE_EXTRA_CA_CERTS
   CHECKPOINT_DISABLE ImageOS ImageVersion KUBECONFIG GOOGLE_APPLICATION_CREDENTIALS
   RUNNER_TRACKING_ID RUNNER_OS RUNNER_ARCH RUNNER_NAME RUNNER_TEMP RUNNER_TOOL_CACHE RUNNER_ENVIRONMENT
   GITHUB_ACTIONS GITHUB_WORKSPACE GITHUB_REPOSITORY GITHUB_REPOSITORY_OWNER GITHUB_SHA GITHUB_REF GITHUB_REF_NAME
   GITHUB_REF_TYPE GITHUB_HEAD_REF GITHUB_BASE_REF GITHUB_RUN_ID GITHUB_RUN_NUMBER GITHUB_RUN_ATTEMPT GITHUB_JOB
   GITHUB_WORKFLOW GITHUB_ACTOR GITHUB_EVENT_NAME GITHUB_SERVER_URL GITHUB_API_URL`
    .split(/\s+/)
    .filter((name) => name !== ''));
const NEVER = /^(INPUT_|STATE_|ACTIONS_|GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY|ARTIFACTS)$)/i;
const HANDED = 'BAKEHOUSE_HANDED_NAMES';
const CREDENTIAL = /(PASSWORD|PASSWD|SECRET|TOKEN|PRIVATE_KEY|ACCESS_KEY|API_KEY|APIKEY|CREDENTIALS?|PASSPHRASE)(_|$|\d)/i;
const NOT_A_CREDENTIAL = /_(FILE|PATH|URL|URI|DIR|DISABLED|DURATION|EXPIRATION)$/i;
function childEnvironment(environment, pass, add) {
    const built = {};
    const passed = new Set([...pass, ...handedNames(environment)]);
    const families = (0,_credential_tables_js__WEBPACK_IMPORTED_MODULE_2__  .j1)().flatMap((table) => table.families);
    for (const [name, value] of Object.entries(environment)) {
        if (value === undefined || NEVER.test(name))
            continue;
        if (PLAIN.has(name) || passed.has(name) || families.some((family) => name.startsWith(family)))
            built[name] = value;
    }
    return withoutRelativePath({ ...built, ...add });
}
function handedNames(environment) {
    return (environment[HANDED] ?? '').split(' ').filter((name) => name !== '');
}
function withoutRelativePath({ PATH = '', ...others }) {
    const folders = PATH.split(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter).filter((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(folder));
    return folders.length === 0 ? others : { ...others, PATH: folders.join(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter) };
}
function checkPassedNames(names) {
    for (const name of names) {
        if (!/^[A-Za-z_]\w*$/.test(name)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`Input "pass-env" must hold names of environment variables, but holds ${JSON.stringify(name)}.`);
        }
        if (NEVER.test(name)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`Input "pass-env" must not name ${name}: with it, whatever a build runs could act as this step. ` +
                'Hand the build a credential of its own instead.');
        }
    }
}
function credentialVariables(environment) {
    const handed = handedNames(environment);
    const families = (0,_credential_tables_js__WEBPACK_IMPORTED_MODULE_2__  .j1)().flatMap((table) => table.families);
    const opens = (name) => !name.startsWith('PACKER_') && families.some((family) => name.startsWith(family)) && isCredentialName(name);
    return [...new Set([...handed, ...Object.keys(environment).filter(opens)])];
}
function isCredentialName(name) {
    if (!CREDENTIAL.test(name) || NOT_A_CREDENTIAL.test(name))
        return false;
    return !(0,_credential_tables_js__WEBPACK_IMPORTED_MODULE_2__  .j1)().some(({ shown = [] }) => shown.includes(name.toUpperCase()));
}
const SHORTEST_CREDENTIAL = 8;
function handedSecrets(environment) {
    return handedNames(environment).flatMap((name) => {
        const value = environment[name] ?? '';
        return value.length >= SHORTEST_CREDENTIAL || (value !== '' && isCredentialName(name)) ? [[name, value]] : [];
    });
}
function credentialValues(environment, handed) {
    const like = Object.entries(environment).flatMap(([name, value]) => value !== undefined && value.length >= SHORTEST_CREDENTIAL && isCredentialName(name) ? [value] : []);
    return [...new Set([...like, ...handed.map(([, value]) => value)])];
}
const WORDS = new Set(`TOKEN TOKENS KEY KEYS SECRET SECRETS PASSWORD PASSWORDS PASSWD PASS PASSPHRASE PWD AUTH CREDENTIAL CREDENTIALS
   CERTIFICATE CERT PAT APIKEY ACCESSKEY SECRETKEY PASSWORDFILE`.split(/\s+/));
const PROXY = /^(?:https?|all|ftp)_proxy$/i;
function credentialNames(environment) {
    const handed = new Set(handedNames(environment));
    const tables = (0,_credential_tables_js__WEBPACK_IMPORTED_MODULE_2__  .of)();
    const families = tables.flatMap((table) => table.families);
    const ways = new Set(tables.flatMap((table) => table.ways ?? []));
    const isInnocent = (name) => tables.some(({ innocent }) => innocent?.test(name) === true);
    const reaches = (name) => PLAIN.has(name) || families.some((family) => name.startsWith(family));
    const isCredential = (name, value) => {
        if (ways.has(name))
            return true;
        if (PROXY.test(name))
            return value.split('/', 3).join('/').includes('@');
        return reaches(name) && !isInnocent(name) && hasCredentialWord(name);
    };
    return Object.entries(environment)
        .filter(([name, value]) => value !== undefined && value !== '' && (handed.has(name) || isCredential(name, value)))
        .map(([name]) => name)
        .sort();
}
function hasCredentialWord(name) {
    return name
        .toUpperCase()
        .split('_')
        .some((word) => WORDS.has(word));
}
const NAMES = new Set(`PATH HOME SHELL IFS ENV BASH_ENV PS4 CDPATH TMPDIR TMP TEMP NODE_OPTIONS NODE_PATH
   DOCKER_HOST DOCKER_CONFIG DOCKER_CONTEXT DOCKER_CERT_PATH DOCKER_TLS DOCKER_TLS_VERIFY DOCKER_API_VERSION
   DOCKER_BUILDKIT DOCKER_DEFAULT_PLATFORM DOCKER_AUTH_CONFIG DOCKER_CUSTOM_HEADERS`.split(/\s+/));
const FAMILIES = /^(?:PYTHON|PERL|RUBY|GEM_|BUNDLE_|LD_|DYLD_|GIT_|GITHUB_|ACTIONS_|INPUT_|STATE_|RUNNER_|PACKER_|PKR_|KITCHEN_|BAKEHOUSE_|DOCKER_CLI_|DOCKER_CONTENT_TRUST)/;
function isReservedName(name) {
    return NAMES.has(name) || FAMILIES.test(name);
}
function reservedNamesNotice(variables) {
    const kept = variables.map(([name]) => name).filter(isReservedName);
    const [only] = kept;
    if (only === undefined)
        return undefined;
    return kept.length === 1
        ? `${only} reaches Packer as a variable, but not the environment of the stages, where that name has a meaning of its own.`
        : `${kept.join(', ')} reach Packer as variables, but not the environment of the stages, where those names have meanings of their own.`;
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

/***/ 1252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C5: () => (  memberOf),
    Eu: () => (  canonicalPieces),
    Gv: () => (  isObject),
    Nx: () => (  byUnits),
    U4: () => (  parsedJson),
    dj: () => (  canonicalJson),
    me: () => (  groupedBy)
  });
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value) ?? 'null';
    const members = [];
    for (const name of Object.keys(value).sort()) {
        const member = Reflect.get(value, name);
        if (member !== undefined)
            members.push(`${JSON.stringify(name)}:${canonicalJson(member)}`);
    }
    return `{${members.join(',')}}`;
}
function* canonicalPieces(value) {
    let before = '{';
    for (const name of Object.keys(value).sort()) {
        const member = value[name];
        if (member === undefined)
            continue;
        yield `${before}${JSON.stringify(name)}:`;
        yield* piecesOf(member);
        before = ',';
    }
    yield before === '{' ? '{}' : '}';
}
function* piecesOf(value) {
    const items = Array.isArray(value) ? value : [];
    if (items.length === 0) {
        if (isObject(value))
            yield* membersOf(value);
        else
            yield canonicalJson(value);
        return;
    }
    for (let at = 0; at < items.length; at += 1)
        yield `${at === 0 ? '[' : ','}${canonicalJson(items[at])}`;
    yield ']';
}
function* membersOf(value) {
    let before = '{';
    for (const name of Object.keys(value).sort()) {
        const member = value[name];
        if (member === undefined)
            continue;
        yield `${before}${JSON.stringify(name)}:${canonicalJson(member)}`;
        before = ',';
    }
    yield before === '{' ? '{}' : '}';
}
function byUnits(a, b) {
    return a < b ? -1 : Number(a > b);
}
function groupedBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function memberOf(value, name) {
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
function parsedJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
