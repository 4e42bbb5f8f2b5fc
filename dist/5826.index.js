export const id = 5826;
export const ids = [5826];
export const modules = {

/***/ 17112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  yt: () => (  readDefaultBranch),
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
    return typeof branch === 'string' && branch !== '' ? branch : null;
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

/***/ 25826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  runMain: () => (  runMain),
  runPost: () => (  runPost)
});

var core = __webpack_require__(33838);
var external_node_path_ = __webpack_require__(76760);
var context = __webpack_require__(17112);
var external_node_crypto_ = __webpack_require__(77598);
var external_node_fs_ = __webpack_require__(73024);
var external_node_os_ = __webpack_require__(48161);
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
                const cache = await Promise.all( [__webpack_require__.e(1030), __webpack_require__.e(5692)]).then(__webpack_require__.bind(__webpack_require__, 45692));
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
                const cache = await Promise.all( [__webpack_require__.e(1030), __webpack_require__.e(5692)]).then(__webpack_require__.bind(__webpack_require__, 45692));
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
        const { DefaultArtifactClient } = await Promise.all( [__webpack_require__.e(1030), __webpack_require__.e(1351), __webpack_require__.e(7935)]).then(__webpack_require__.bind(__webpack_require__, 77935));
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
        const { DefaultArtifactClient } = await Promise.all( [__webpack_require__.e(1030), __webpack_require__.e(1351), __webpack_require__.e(7935)]).then(__webpack_require__.bind(__webpack_require__, 77935));
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
        const { DefaultArtifactClient } = await Promise.all( [__webpack_require__.e(1030), __webpack_require__.e(1351), __webpack_require__.e(7935)]).then(__webpack_require__.bind(__webpack_require__, 77935));
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
        const cache = await Promise.all( [__webpack_require__.e(1030), __webpack_require__.e(5692)]).then(__webpack_require__.bind(__webpack_require__, 45692));
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
        const cache = await Promise.all( [__webpack_require__.e(1030), __webpack_require__.e(5692)]).then(__webpack_require__.bind(__webpack_require__, 45692));
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
    constructor(stream) {
        const { write } = stream;
        this.#write = (text) => Reflect.apply(write, stream, [text]);
        stream.write = (text, ...more) => {
            const said = typeof text === 'string' ? text : Buffer.from(text instanceof Uint8Array ? text : []).toString();
            if (isToolkitCommand(said))
                this.#lifted(() => this.#write(said));
            else
                this.text(said);
            return Reflect.apply(write, stream, ['', ...more]);
        };
    }
    static #voices = new WeakMap();
    static of(stream) {
        const voice = RunnerVoice.#voices.get(stream) ?? new RunnerVoice(stream);
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
    const voice = RunnerVoice.of(stream);
    const temporary = required(environment, 'RUNNER_TEMP');
    const services = new RunnerServices(environment);
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
        input: (name) => (0,core .V4)(name, { trimWhitespace: false }),
        output: (name, value) => (0,core .uH)(name, value),
        saveState: (name, value) => (0,core .LZ)(name, value),
        state: (name) => (0,core .Gu)(name),
        addPath: (folder) => (0,core .fM)(folder),
        exportVariable: (name, value) => (0,core .dN)(name, value),
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
                await core .z.addRaw((0,summary .yZ)((0,summary .mW)(clean(markdown)))).write();
            }
            catch (error) {
                annotate({ level: 'warning', message: `The summary could not be written: ${(0,errors .bD)(error)}` });
            }
        },
        upload: (request) => services.upload(request),
        prepareUpload: () => {
            if (services.hasArtifacts)
                Promise.all( [__webpack_require__.e(1030), __webpack_require__.e(1351), __webpack_require__.e(7935)]).then(__webpack_require__.bind(__webpack_require__, 77935)).catch(() => { });
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
    Gv: () => (  isObject),
    Nx: () => (  byUnits),
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


/***/ })

};
