export const id = 5826;
export const ids = [5826];
export const modules = {

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

/***/ 17112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yt: () => (/* binding */ readDefaultBranch),
  $p: () => (/* binding */ readRunContext),
  bn: () => (/* binding */ readTrust)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/core/values.js
var values = __webpack_require__(1252);
;// CONCATENATED MODULE: ./.build/core/runner/trust.js
/**
 * Decides from the event alone. Shapes: GitHub's webhook payloads (`pull_request.head.repo.full_name`,
 * `pull_request.user.login`, `repository.full_name`).
 *
 * `pull_request_target` and `workflow_run` run with the base repository's secrets on behalf of whoever triggered them,
 * so nothing of the repository is run there. A fork's or Dependabot's plain `pull_request` has no secrets: it may run.
 */
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



/** Reads where a run comes from out of the variables that the runner sets for every step. */
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
/** Decides trust from the event's payload; one that cannot be read leaves only what the event's name says. */
function readTrust(environment) {
    const payload = readPayload(environment);
    return decideTrust(environment['GITHUB_EVENT_NAME'] ?? '', environment['GITHUB_ACTOR'] ?? '', payload);
}
/** The default branch of the repository, as the event's payload tells it; null where it does not. */
function readDefaultBranch(environment) {
    const branch = (0,values/* memberOf */.C5)((0,values/* memberOf */.C5)(readPayload(environment), 'repository'), 'default_branch');
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

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runMain: () => (/* binding */ runMain),
  runPost: () => (/* binding */ runPost)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/runner/context.js + 1 modules
var context = __webpack_require__(17112);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./.build/core/runner/hint-cache.js




/** The cache finds an entry by the paths that were saved, as they were written: this one is the same in every job. */
const FOLDER = '.cache/bakehouse/hints';
/** A hint is worth no more time. */
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
                const cache = await Promise.all(/* import() */[__webpack_require__.e(1030), __webpack_require__.e(5692)]).then(__webpack_require__.bind(__webpack_require__, 45692));
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
                const cache = await Promise.all(/* import() */[__webpack_require__.e(1030), __webpack_require__.e(5692)]).then(__webpack_require__.bind(__webpack_require__, 45692));
                (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
                (0,external_node_fs_.writeFileSync)(file, text, { mode: 0o600 });
                await line.ask(() => cache.saveCache([savedPath(name)], `bakehouse-hint-${hash(name)}-${hash(text)}`), HINT);
            }
            catch {
                // It is only a hint.
            }
        },
    };
}

// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/process/relay.js + 1 modules
var relay = __webpack_require__(70164);
;// CONCATENATED MODULE: ./.build/core/runner/service-line.js
/** A service that accepts a request and stays silent costs no more than this, in ms. */
const ANSWER_MS = 60_000;
/** What is moved more slowly than this does not come to its end in any job, in bytes per second. */
const SLOWEST = 256 * 1024;
/** What an answer may take, in ms, by how much has to be moved for it. */
function answerLimit(bytes) {
    return ANSWER_MS + Math.ceil((bytes / SLOWEST) * 1000);
}
/**
 * One step's line to a service whose own client cannot be stopped. One that did not answer in time is asked nothing more:
 * a silent service costs a step one wait, however much it would have asked.
 */
class ServiceLine {
    #name;
    #isSilent = false;
    /** @param name as in messages: the artifact service */
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
/**
 * What a service answers, or an error when it does not in time. For those whose own client cannot be stopped: the request
 * goes on, and its end is nobody's business any more.
 *
 * @param what as in messages: The artifact service
 */
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
/** The largest cache that GitHub keeps for a repository, unless asked for more: 10 GB. */
const LARGEST_CACHE = 10 * 1024 ** 3;
/** As an answer that says nothing of its size, such as a list. */
const NO_BYTES = 0;
/** Artifacts and caches of the runner, by its toolkit, whose own requests wait for an answer for a quarter of an hour. */
class RunnerServices {
    /** Whoever else asks the cache service of the same step. */
    caches = new ServiceLine('the cache service');
    #environment;
    #artifacts = new ServiceLine('the artifact service');
    constructor(environment) {
        this.#environment = environment;
    }
    /** GHES has none that this client speaks to; a bare job has none at all. */
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
        const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(1030), __webpack_require__.e(1351), __webpack_require__.e(7935)]).then(__webpack_require__.bind(__webpack_require__, 77935));
        try {
            const paths = files.map((file) => (0,external_node_path_.join)(root, file));
            const bytes = paths.reduce((sum, path) => sum + (0,external_node_fs_.statSync)(path).size, 0);
            if (replaces === true) {
                // Where it cannot be taken away, the upload tells what is wrong.
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
            return { kind: 'unavailable', reason: (0,errors/* messageOf */.bD)(error) };
        }
    }
    async list(prefix) {
        if (!this.hasArtifacts)
            return NO_ARTIFACTS;
        const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(1030), __webpack_require__.e(1351), __webpack_require__.e(7935)]).then(__webpack_require__.bind(__webpack_require__, 77935));
        try {
            const listed = () => new DefaultArtifactClient().listArtifacts({ latest: true });
            const { artifacts } = await this.#artifacts.ask(listed, { bytes: NO_BYTES });
            const names = artifacts.map((artifact) => artifact.name).filter((name) => name.startsWith(prefix));
            return { kind: 'found', names: names.sort() };
        }
        catch (error) {
            return { kind: 'unavailable', reason: (0,errors/* messageOf */.bD)(error) };
        }
    }
    /** The client keeps every path inside the folder (unzip-stream turns `..` into `.` and makes no links). */
    async download(name, folder) {
        if (!this.hasArtifacts)
            return NO_ARTIFACTS;
        const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(1030), __webpack_require__.e(1351), __webpack_require__.e(7935)]).then(__webpack_require__.bind(__webpack_require__, 77935));
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
            // What follows are the client's own hints, over several lines.
            return { kind: 'unavailable', reason: (0,errors/* messageOf */.bD)(error).split('\n')[0] ?? '' };
        }
    }
    /** Looks whether it is there first: only then is there anything that is worth waiting for longer than for an answer. */
    async restore(folders, key) {
        if (!this.hasCaches)
            return NO_CACHE;
        const cache = await Promise.all(/* import() */[__webpack_require__.e(1030), __webpack_require__.e(5692)]).then(__webpack_require__.bind(__webpack_require__, 45692));
        try {
            const look = () => cache.restoreCache([...folders], key, undefined, { lookupOnly: true });
            const isThere = (await this.caches.ask(look, { bytes: NO_BYTES })) === key;
            const fetch = () => cache.restoreCache([...folders], key);
            if (isThere && (await this.caches.ask(fetch, { bytes: LARGEST_CACHE })) === key)
                return { kind: 'restored' };
            return { kind: 'missed', reason: 'nothing is kept under this key' };
        }
        catch (error) {
            return { kind: 'missed', reason: (0,errors/* messageOf */.bD)(error) };
        }
    }
    async save(folders, key) {
        if (!this.hasCaches)
            return NO_CACHE;
        const cache = await Promise.all(/* import() */[__webpack_require__.e(1030), __webpack_require__.e(5692)]).then(__webpack_require__.bind(__webpack_require__, 45692));
        try {
            const bytes = folders.reduce((sum, folder) => sum + sizeOf(folder), 0);
            // Somebody else may have been quicker: the client then says so and returns -1.
            return (await this.caches.ask(() => cache.saveCache([...folders], key), { bytes })) === -1
                ? { kind: 'missed', reason: 'it is kept already, or may not be written by this run' }
                : { kind: 'saved' };
        }
        catch (error) {
            return { kind: 'missed', reason: (0,errors/* messageOf */.bD)(error) };
        }
    }
    #has(address) {
        return (this.#environment['ACTIONS_RUNTIME_TOKEN'] ?? '') !== '' && (this.#environment[address] ?? '') !== '';
    }
}
/** Of all files in a folder, in bytes. */
function sizeOf(folder) {
    return (0,external_node_fs_.readdirSync)(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .reduce((sum, entry) => sum + (0,external_node_fs_.statSync)((0,external_node_path_.join)(entry.parentPath, entry.name)).size, 0);
}

;// CONCATENATED MODULE: ./.build/core/runner/runner-voice.js

/** While one exists, the runner obeys nothing but its token. It is random and never handed to a child. */
class Silence {
    token = (0,external_node_crypto_.randomBytes)(32).toString('hex');
    begin = `::stop-commands::${this.token}\n`;
    end = `::${this.token}::\n`;
}
/**
 * What may be written to the runner. There are three ways to make one, so that no text gets there bare: a command of
 * ours with its values escaped, a text in which nothing can be taken for a command, and any text under a silence.
 */
class Spoken {
    text;
    constructor(text) {
        this.text = text;
    }
    /** Escaped as in actions/toolkit command.ts; the runner undoes it, and looks for no command in what comes out. */
    static command(name, properties, data) {
        const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
        return new Spoken(`::${name}${pairs.length === 0 ? '' : ` ${pairs.join(',')}`}::${escapeData(data)}\n`);
    }
    static harmless(text) {
        return mayCommand(text) ? undefined : new Spoken(ended(text));
    }
    static under(silence, text) {
        // Nobody can know the token; but the price of being wrong is everything.
        return new Spoken(ended(text).replaceAll(silence.token, '***'));
    }
    static begin(silence) {
        return new Spoken(silence.begin);
    }
    static end(silence) {
        return new Spoken(silence.end);
    }
}
/**
 * All that this process says to the runner on one stream.
 *
 * Builds that run side by side relay at the same time and share one silence. A command of ours in between (a mask, an
 * annotation) would be shown as text, and a mask would so tell the very secret: for it the silence is lifted. When we
 * are killed in between, the step's own command reader ends with the step.
 */
class RunnerVoice {
    #write;
    #silence;
    #relays = 0;
    constructor(stream) {
        const { write } = stream;
        this.#write = (text) => Reflect.apply(write, stream, [text]);
        // What libraries print. Their own commands are the toolkit's, one to a call; all else is text.
        stream.write = (text, ...more) => {
            const said = typeof text === 'string' ? text : Buffer.from(text instanceof Uint8Array ? text : []).toString();
            if (isToolkitCommand(said))
                this.#lifted(() => this.#write(said));
            else
                this.text(said);
            // A callback is called when all of it is out.
            return Reflect.apply(write, stream, ['', ...more]);
        };
    }
    static #voices = new WeakMap();
    /** The one voice of a stream; from the first call on, what others write to it goes through it, too. */
    static of(stream) {
        const voice = RunnerVoice.#voices.get(stream) ?? new RunnerVoice(stream);
        RunnerVoice.#voices.set(stream, voice);
        return voice;
    }
    command(name, properties, data) {
        this.#lifted(() => this.#say(Spoken.command(name, properties, data)));
    }
    /** Lines that the runner shows and does not obey, whoever wrote them. */
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
    /** While `body` runs the runner obeys nothing that is given to its `write`, which takes whole lines. */
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
/**
 * Whether the runner could find a command in a text: `::` first on a line, `##[` anywhere (actions/runner
 * ActionCommand.cs). It compares by culture, which skips invisible characters and takes compatible ones for equal; so
 * only what is left without them is looked at, and too much is suspected rather than too little.
 */
function mayCommand(text) {
    const seen = text.normalize('NFKC').replace(/[^!-~]+/g, '');
    return seen.includes('::') || seen.includes('##[');
}
/** For a stream whose order with ours is not kept, so that no silence covers it: a blank after each mark. */
function brokenUp(text) {
    return mayCommand(text) ? text.normalize('NFKC').replace(/[:#]/g, '$& ') : text;
}
/** The toolkit writes each command in one call, on one line. Only those that can do no harm are taken for its. */
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

// EXTERNAL MODULE: ./.build/core/secrets/secrets.js + 2 modules
var secrets_secrets = __webpack_require__(11217);
// EXTERNAL MODULE: ./.build/core/runner/summary.js
var summary = __webpack_require__(44495);
;// CONCATENATED MODULE: ./.build/core/runner/actions-host.js










/** The GitHub Actions runner. Its files are written by its toolkit; whatever is printed goes through one voice. */
function createActionsHost(environment, stream = process.stdout) {
    // The runner masks what it was told, in some encodings and line by line; what we say ourselves is scrubbed of all.
    const secrets = new secrets_secrets/* Secrets */.Sb();
    const clean = (text) => (0,relay/* showable */.of)(text, (one, wholeOnly) => secrets.scrub(one, wholeOnly));
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
        run: (0,context/* readRunContext */.$p)(environment),
        trust: (0,context/* readTrust */.bn)(environment),
        // Not trimmed: the values of `vars` and `secret-vars` are handed on byte for byte.
        input: (name) => (0,core/* getInput */.V4)(name, { trimWhitespace: false }),
        output: (name, value) => (0,core/* setOutput */.uH)(name, value),
        saveState: (name, value) => (0,core/* saveState */.LZ)(name, value),
        state: (name) => (0,core/* getState */.Gu)(name),
        addPath: (folder) => (0,core/* addPath */.fM)(folder),
        exportVariable: (name, value) => (0,core/* exportVariable */.dN)(name, value),
        addMatcher: (file) => voice.command('add-matcher', {}, file),
        removeMatcher: (owner) => voice.command('remove-matcher', { owner }, ''),
        secret: (value) => {
            secrets.add(value);
            // The runner masks line by line (AddMaskCommandExtension): each line of a value has to be told to it.
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
                await core/* summary */.z.addRaw((0,summary/* summaryPart */.yZ)((0,summary/* fitSummary */.mW)(clean(markdown)))).write();
            }
            catch (error) {
                // A summary is for people; on a full disk the rest of the work goes on without it.
                annotate({ level: 'warning', message: `The summary could not be written: ${(0,errors/* messageOf */.bD)(error)}` });
            }
        },
        upload: (request) => services.upload(request),
        prepareUpload: () => {
            if (services.hasArtifacts)
                Promise.all(/* import() */[__webpack_require__.e(1030), __webpack_require__.e(1351), __webpack_require__.e(7935)]).then(__webpack_require__.bind(__webpack_require__, 77935)).catch(() => { });
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
/** A daemon or service that does not answer must not keep a step that is over. What was written is out by then. */
function leave() {
    process.stdout.write('', () => process.exit());
}
/** Node.js and libraries write to it; the runner obeys what stands there, too, and no silence of ours covers it. */
function breakUpErrorStream(stream = process.stderr) {
    const { write } = stream;
    stream.write = (text, ...more) => Reflect.apply(write, stream, [typeof text === 'string' ? brokenUp(text) : text, ...more]);
}
function required(environment, name) {
    const value = environment[name] ?? '';
    if (value === '')
        throw new errors/* UserError */.yo(`${name} is not set; the runner sets it for every step.`);
    return value;
}

// EXTERNAL MODULE: ./.build/core/secrets/handed-credentials.js
var handed_credentials = __webpack_require__(10327);
;// CONCATENATED MODULE: ./.build/core/runner/run.js



/** The main step of an action under the runner. The only place that turns what was thrown into a failed step. */
async function runMain(main) {
    const host = hostOfStep();
    try {
        await main(host);
    }
    catch (error) {
        if (error instanceof errors/* CommandError */.Qd)
            host.info(error.output.trimEnd());
        host.fail((0,errors/* describeError */.Uc)(error));
        process.exitCode = 1;
    }
    leave();
}
/** The post step: it never fails the job for trouble of its own, but says it. */
async function runPost(post) {
    const host = hostOfStep();
    try {
        await post(host);
    }
    catch (error) {
        host.annotate({ level: 'warning', message: `The clean-up after this step met trouble: ${(0,errors/* messageOf */.bD)(error)}` });
    }
    leave();
}
function hostOfStep() {
    breakUpErrorStream();
    (0,handed_credentials/* takeCredentials */._s)(process.env['INPUT_CREDENTIALS'], process.env);
    const host = createActionsHost(process.env);
    (0,handed_credentials/* hideCredentials */.RW)(host);
    // Node.js would print it, with whatever text it holds, while the runner obeys.
    const end = (error) => {
        host.fail((0,errors/* describeError */.Uc)(error));
        process.exit(1);
    };
    process.on('uncaughtException', end);
    process.on('unhandledRejection', end);
    return host;
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

/***/ 1252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Nx: () => (/* binding */ byUnits),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   me: () => (/* binding */ groupedBy)
/* harmony export */ });
/**
 * A value as JSON that is the same text wherever it is made: members sorted by their UTF-16 units (not by a locale),
 * no blanks, nulls written, members without a value left out. Takes what JSON.stringify takes, but no toJSON.
 */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value) ?? 'null';
    // Most of the time of a plan of thousands of legs goes by in here.
    const members = [];
    for (const name of Object.keys(value).sort()) {
        const member = Reflect.get(value, name);
        if (member !== undefined)
            members.push(`${JSON.stringify(name)}:${canonicalJson(member)}`);
    }
    return `{${members.join(',')}}`;
}
/** The order of two texts on every machine alike. */
function byUnits(a, b) {
    return a < b ? -1 : Number(a > b);
}
/** The items by what `keyOf` says of each, in their order: Map.groupBy, which Node 20 does not have. */
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
/** Whether a value of unknown shape has members: a list has none. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A member of its own of a value of unknown shape; never one that it inherits. */
function memberOf(value, name) {
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}


/***/ })

};
