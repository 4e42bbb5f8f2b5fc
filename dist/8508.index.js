export const id = 8508;
export const ids = [8508];
export const modules = {

/***/ 48341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yt: () => (/* binding */ readDefaultBranch),
  $p: () => (/* binding */ readRunContext),
  bn: () => (/* binding */ readTrust)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/core/member.js
var member = __webpack_require__(42172);
;// CONCATENATED MODULE: ./.build/core/trust.js
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

;// CONCATENATED MODULE: ./.build/core/context.js



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
    const branch = (0,member/* memberOf */.C)((0,member/* memberOf */.C)(readPayload(environment), 'repository'), 'default_branch');
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

/***/ 8005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   QO: () => (/* binding */ PlacedError),
/* harmony export */   Qd: () => (/* binding */ CommandError),
/* harmony export */   Uc: () => (/* binding */ describeError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/** A mistake that the user can mend. Shown as it is, without a stack. */
class UserError extends Error {
    name = 'UserError';
}
/** Mistakes with their places: each becomes an annotation there. */
class PlacedError extends UserError {
    places;
    constructor(places) {
        super(places.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
        this.places = places;
    }
}
/** A program that we ran and that failed. The message quotes the line that matters; `output` is kept for the log. */
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
/** System errors that say something of the machine, not of us. */
const MACHINE_TROUBLE = new Map([
    ['ENOSPC', 'The disk is full; free some space, or give the job a larger one'],
    ['EDQUOT', 'The disk quota is used up; free some space'],
    ['EROFS', 'The file system is read-only; mount it writable'],
    ['EACCES', 'This user may not do that; mind the owner of the files'],
    ['EMFILE', 'Too many files are open on this machine'],
]);
/** What the runner shows for an error: the plain message for a mistake or a command, the stack for a bug of ours. */
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
/** The message of anything thrown, for a line of our own. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
/** The `code` of a Node.js system error, such as ENOENT; `undefined` when it has none. */
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

/***/ 42172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ memberOf),
/* harmony export */   G: () => (/* binding */ isObject)
/* harmony export */ });
/** Whether a value of unknown shape has members: a list has none. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A member of its own of a value of unknown shape; never one that it inherits. */
function memberOf(value, name) {
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}


/***/ }),

/***/ 8508:
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
// EXTERNAL MODULE: ./.build/core/context.js + 1 modules
var context = __webpack_require__(48341);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./.build/core/hint-cache.js




/** The cache finds an entry by the paths that were saved, as they were written: this one is the same in every job. */
const FOLDER = '.cache/bakehouse/hints';
function createHintCache() {
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
                await cache.restoreCache([savedPath(name)], `${prefix}none`, [prefix]);
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
                await cache.saveCache([savedPath(name)], `bakehouse-hint-${hash(name)}-${hash(text)}`);
            }
            catch {
                // It is only a hint.
            }
        },
    };
}

// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/secrets.js
var core_secrets = __webpack_require__(79205);
;// CONCATENATED MODULE: ./.build/core/stopped-commands.js

/** Of each stream whose commands are stopped. */
const stops = new WeakMap();
/**
 * While `body` runs the runner obeys nothing that is given to its `write`. The token is the only way to make it obey again,
 * so it is random and never handed to a child. When we are killed in between, the step's own command reader ends with the
 * step.
 *
 * Builds that run side by side relay at the same time, and share one stop. What somebody else in this process commands
 * meanwhile (a mask, an annotation; the artifact client masks its addresses by itself) would be shown as text, and a mask
 * would tell the very secret: for such a line the stop is lifted.
 */
async function relayOn(stream, body) {
    const stop = stops.get(stream) ?? begin(stream);
    stop.relays += 1;
    try {
        return await body((lines) => {
            stop.write(lines);
        });
    }
    finally {
        stop.relays -= 1;
        if (stop.relays === 0)
            end(stream, stop);
    }
}
function begin(stream) {
    const { write } = stream;
    const stop = {
        token: (0,external_node_crypto_.randomBytes)(32).toString('hex'),
        before: write,
        write: (text) => Reflect.apply(write, stream, [text]),
        relays: 0,
    };
    stops.set(stream, stop);
    stop.write(`::stop-commands::${stop.token}\n`);
    stream.write = (text, ...more) => typeof text === 'string' && text.startsWith('::')
        ? stop.write(`::${stop.token}::\n${text}${text.endsWith('\n') ? '' : '\n'}::stop-commands::${stop.token}\n`)
        : Reflect.apply(write, stream, [text, ...more]);
    return stop;
}
function end(stream, stop) {
    stops.delete(stream);
    stream.write = stop.before;
    stop.write(`::${stop.token}::\n`);
}

// EXTERNAL MODULE: ./.build/core/summary.js
var summary = __webpack_require__(36268);
;// CONCATENATED MODULE: ./.build/core/actions-host.js








const NO_ARTIFACTS = { kind: 'unavailable', reason: 'this runner has no artifact service' };
/** The GitHub Actions runner, through its toolkit. */
function createActionsHost(environment) {
    // The runner masks what it was told, in some encodings and line by line; what we say ourselves is scrubbed of all.
    const secrets = new core_secrets/* Secrets */.Sb();
    const clean = (text) => secrets.scrub(text);
    const temporary = required(environment, 'RUNNER_TEMP');
    const hints = createHintCache();
    return {
        kind: 'actions',
        environment,
        workspace: environment['GITHUB_WORKSPACE'] ?? process.cwd(),
        temporary,
        toolCache: environment['RUNNER_TOOL_CACHE'] ?? (0,external_node_path_.join)(temporary, 'tools'),
        run: (0,context/* readRunContext */.$p)(environment),
        trust: (0,context/* readTrust */.bn)(environment),
        // Not trimmed: the values of `vars` and `secret-vars` are handed on byte for byte.
        input: (name) => core/* getInput */.V4(name, { trimWhitespace: false }),
        output: (name, value) => core/* setOutput */.uH(name, value),
        saveState: (name, value) => core/* saveState */.LZ(name, value),
        state: (name) => core/* getState */.Gu(name),
        addPath: (folder) => core/* addPath */.fM(folder),
        exportVariable: (name, value) => core/* exportVariable */.dN(name, value),
        addMatcher: (file) => process.stdout.write(`::add-matcher::${file}\n`),
        removeMatcher: (owner) => process.stdout.write(`::remove-matcher owner=${owner}::\n`),
        secret: (value) => {
            secrets.add(value);
            mask(value);
        },
        hides: (text) => clean(text) !== text,
        info: (line) => core/* info */.pq(clean(line)),
        debug: (line) => core/* debug */.Yz(clean(line)),
        annotate: (annotation) => annotate({ ...annotation, message: clean(annotation.message) }),
        group: (title, body) => core/* group */.Os(title, body),
        relay: (body) => relayOn(process.stdout, body),
        summary: async (markdown) => {
            if ((environment['GITHUB_STEP_SUMMARY'] ?? '') === '')
                return;
            await core/* summary */.z.addRaw((0,summary/* fitSummary */.mW)(clean(markdown)), true).write();
        },
        upload: (request) => upload(environment, request),
        prepareUpload: () => {
            if (hasArtifactService(environment))
                Promise.all(/* import() */[__webpack_require__.e(1030), __webpack_require__.e(1351), __webpack_require__.e(7935)]).then(__webpack_require__.bind(__webpack_require__, 77935)).catch(() => { });
        },
        artifacts: (prefix) => listArtifacts(environment, prefix),
        download: (name, folder) => download(environment, name, folder),
        restoreCache: (folders, key) => restoreCache(environment, folders, key),
        saveCache: (folders, key) => saveCache(environment, folders, key),
        recall: async (name) => (hasCacheService(environment) ? hints.recall(name) : undefined),
        keep: async (name, text) => {
            if (hasCacheService(environment))
                await hints.keep(name, text);
        },
        fail: (message) => core/* setFailed */.C1(clean(message)),
    };
}
/** The runner masks line by line (AddMaskCommandExtension): each line of a value has to be told to it. */
function mask(value) {
    for (const line of new Set([value, ...value.split(/[\r\n]+/)])) {
        if (line.trim() !== '')
            core/* setSecret */.Pq(line);
    }
}
function annotate(annotation) {
    const place = {
        ...(annotation.title === undefined ? {} : { title: annotation.title }),
        ...(annotation.file === undefined ? {} : { file: annotation.file }),
        ...(annotation.line === undefined ? {} : { startLine: annotation.line }),
    };
    if (annotation.level === 'error')
        core/* error */.z3(annotation.message, place);
    else if (annotation.level === 'warning')
        core/* warning */.$e(annotation.message, place);
    else
        core/* notice */.lm(annotation.message, place);
}
async function upload(environment, request) {
    if (!hasArtifactService(environment)) {
        return NO_ARTIFACTS;
    }
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(1030), __webpack_require__.e(1351), __webpack_require__.e(7935)]).then(__webpack_require__.bind(__webpack_require__, 77935));
    try {
        const { digest } = await new DefaultArtifactClient().uploadArtifact(request.name, request.files.map((file) => (0,external_node_path_.join)(request.root, file)), request.root, request.retentionDays === undefined ? {} : { retentionDays: request.retentionDays });
        return { kind: 'uploaded', digest: digest ?? '' };
    }
    catch (error) {
        return { kind: 'unavailable', reason: (0,errors/* messageOf */.bD)(error) };
    }
}
async function listArtifacts(environment, prefix) {
    if (!hasArtifactService(environment))
        return NO_ARTIFACTS;
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(1030), __webpack_require__.e(1351), __webpack_require__.e(7935)]).then(__webpack_require__.bind(__webpack_require__, 77935));
    try {
        const { artifacts } = await new DefaultArtifactClient().listArtifacts({ latest: true });
        const names = artifacts.map(({ name }) => name).filter((name) => name.startsWith(prefix));
        return { kind: 'found', names: names.sort() };
    }
    catch (error) {
        return { kind: 'unavailable', reason: (0,errors/* messageOf */.bD)(error) };
    }
}
/** The client keeps every path inside the folder (unzip-stream turns `..` into `.` and makes no links). */
async function download(environment, name, folder) {
    if (!hasArtifactService(environment))
        return NO_ARTIFACTS;
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(1030), __webpack_require__.e(1351), __webpack_require__.e(7935)]).then(__webpack_require__.bind(__webpack_require__, 77935));
    const client = new DefaultArtifactClient();
    try {
        const { artifact } = await client.getArtifact(name);
        const { digestMismatch = false } = await client.downloadArtifact(artifact.id, {
            path: folder,
            ...(artifact.digest === undefined ? {} : { expectedHash: artifact.digest }),
        });
        return digestMismatch
            ? { kind: 'unavailable', reason: `what came is not what was uploaded (${artifact.digest ?? ''})` }
            : { kind: 'downloaded' };
    }
    catch (error) {
        // What follows are the client's own hints, over several lines.
        return { kind: 'unavailable', reason: (0,errors/* messageOf */.bD)(error).split('\n')[0] ?? '' };
    }
}
/** GHES has none that this client speaks to; a bare job has none at all. */
function hasArtifactService(environment) {
    return (environment['ACTIONS_RUNTIME_TOKEN'] ?? '') !== '' && (environment['ACTIONS_RESULTS_URL'] ?? '') !== '';
}
async function restoreCache(environment, folders, key) {
    if (!hasCacheService(environment))
        return { kind: 'missed', reason: 'this runner has no cache service' };
    const cache = await Promise.all(/* import() */[__webpack_require__.e(1030), __webpack_require__.e(5692)]).then(__webpack_require__.bind(__webpack_require__, 45692));
    try {
        const hit = await cache.restoreCache([...folders], key);
        return hit === key ? { kind: 'restored' } : { kind: 'missed', reason: 'nothing is kept under this key' };
    }
    catch (error) {
        return { kind: 'missed', reason: (0,errors/* messageOf */.bD)(error) };
    }
}
async function saveCache(environment, folders, key) {
    if (!hasCacheService(environment))
        return { kind: 'missed', reason: 'this runner has no cache service' };
    const cache = await Promise.all(/* import() */[__webpack_require__.e(1030), __webpack_require__.e(5692)]).then(__webpack_require__.bind(__webpack_require__, 45692));
    try {
        // Somebody else may have been quicker: the client then says so and returns -1.
        return (await cache.saveCache([...folders], key)) === -1
            ? { kind: 'missed', reason: 'it is kept already, or may not be written by this run' }
            : { kind: 'saved' };
    }
    catch (error) {
        return { kind: 'missed', reason: (0,errors/* messageOf */.bD)(error) };
    }
}
function hasCacheService(environment) {
    const address = environment['ACTIONS_RESULTS_URL'] ?? environment['ACTIONS_CACHE_URL'] ?? '';
    return (environment['ACTIONS_RUNTIME_TOKEN'] ?? '') !== '' && address !== '';
}
function required(environment, name) {
    const value = environment[name] ?? '';
    if (value === '')
        throw new errors/* UserError */.yo(`${name} is not set; the runner sets it for every step.`);
    return value;
}

;// CONCATENATED MODULE: ./.build/core/run.js


/** The main step of an action under the runner. The only place that turns what was thrown into a failed step. */
async function runMain(main) {
    const host = createActionsHost(process.env);
    try {
        await main(host);
    }
    catch (error) {
        if (error instanceof errors/* CommandError */.Qd) {
            await host.relay(async (write) => write(`${error.output}\n`));
        }
        host.fail((0,errors/* describeError */.Uc)(error));
        process.exitCode = 1;
    }
}
/** The post step: it never fails the job for trouble of its own, but says it. */
async function runPost(post) {
    const host = createActionsHost(process.env);
    try {
        await post(host);
    }
    catch (error) {
        host.annotate({ level: 'warning', message: `The clean-up after this step met trouble: ${(0,errors/* messageOf */.bD)(error)}` });
    }
}


/***/ }),

/***/ 79205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ createScrub),
/* harmony export */   Sb: () => (/* binding */ Secrets),
/* harmony export */   VX: () => (/* binding */ longestForm)
/* harmony export */ });
/* unused harmony export secretForms */
/** Below this an encoding of a secret is too common a text to be taken for it; the plain value is hidden at any length. */
const SHORTEST_ENCODED = 4;
const HIDDEN = '***';
const LONGEST_IN_PATTERN = 512;
const LARGEST_PATTERN = 16_384;
/**
 * The ways in which a secret usually turns up in what programs print. The runner's own masks know some of them
 * (actions/runner ValueEncoders.cs) but not hex, shell quoting or Packer's escapes, and only line by line.
 */
function secretForms(secret) {
    if (secret === '')
        return [];
    const forms = new Set([secret]);
    if (secret.length >= SHORTEST_ENCODED) {
        for (const form of encodedForms(secret))
            forms.add(form);
        // A value of several lines is printed line by line, each behind a prefix.
        for (const line of secret.split(/[\r\n]+/)) {
            const text = line.trim();
            if (text.length < SHORTEST_ENCODED || text === secret)
                continue;
            forms.add(text);
            for (const form of encodedForms(text))
                forms.add(form);
        }
    }
    // Any of these inside Packer's stream.
    const inStream = [...forms].map(machineEscaped);
    for (const form of inStream)
        forms.add(form);
    forms.delete('');
    return [...forms].sort((a, b) => b.length - a.length);
}
function createScrub(secrets) {
    const forms = [...new Set(secrets.flatMap(secretForms))].sort((a, b) => b.length - a.length);
    const long = forms.filter((form) => form.length > LONGEST_IN_PATTERN);
    const patterns = patternsOf(forms.filter((form) => form.length <= LONGEST_IN_PATTERN));
    return (text) => {
        let clean = text;
        // Longest first, so that the whole is hidden where one form begins another.
        for (const form of long)
            if (clean.includes(form))
                clean = clean.replaceAll(form, HIDDEN);
        for (const pattern of patterns)
            clean = clean.replace(pattern, HIDDEN);
        return clean;
    };
}
/** One pass for many forms; in parts, since an engine refuses a pattern of some hundred thousand characters. */
function patternsOf(forms) {
    const parts = [];
    let size = Infinity;
    for (const form of forms) {
        if (size + form.length > LARGEST_PATTERN) {
            parts.push([]);
            size = 0;
        }
        parts.at(-1)?.push(form);
        size += form.length;
    }
    return parts.map((part) => new RegExp(part.map(escapePattern).join('|'), 'g'));
}
/** What a host was told to keep to itself. Its scrub is made anew only when there is something new to hide. */
class Secrets {
    #values = new Set();
    #scrub = (text) => text;
    #stale = false;
    add(value) {
        if (value === '' || this.#values.has(value))
            return;
        this.#values.add(value);
        this.#stale = true;
    }
    scrub(text) {
        if (this.#stale) {
            this.#scrub = createScrub([...this.#values]);
            this.#stale = false;
        }
        return this.#scrub(text);
    }
}
/** The length of the longest form, which a cut through a long line has to look beyond. */
function longestForm(secrets) {
    return Math.max(0, ...secrets.flatMap(secretForms).map((form) => form.length));
}
function encodedForms(secret) {
    const bytes = Buffer.from(secret);
    const hex = bytes.toString('hex');
    return [
        ...base64Forms(bytes),
        // PowerShell's -EncodedCommand.
        ...base64Forms(Buffer.from(secret, 'utf16le')),
        ...uriForms(secret),
        ...jsonForms(secret),
        ...markupForms(secret),
        ...shellForms(secret),
        // PowerShell: a quote doubled inside quotes, a backtick before what it would expand.
        secret.replace(/'/g, "''"),
        secret.replace(/[`"$]/g, '`$&'),
        secret.replace(/"/g, '""'),
        hex,
        hex.toUpperCase(),
        hex.replace(/../g, '\\x$&'),
    ];
}
/** Encoders differ in which marks they leave alone, in how they write a blank, and in the case of their digits. */
function uriForms(secret) {
    if (!secret.isWellFormed())
        return [];
    const lax = encodeURIComponent(secret);
    const percent = (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
    const marks = [
        lax,
        lax.replace(/[!'()*]/g, percent),
        lax.replace(/[!'()~]/g, percent),
        lax.replace(/[!'()*~]/g, percent),
    ];
    const blanks = marks.flatMap((form) => [form, form.replace(/%20/g, '+')]);
    return blanks.flatMap((form) => [form, form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]);
}
function jsonForms(secret) {
    const json = JSON.stringify(secret).slice(1, -1);
    const unit = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
    // Go's encoder, which Packer uses, escapes what HTML would read; others escape the slash, or all beyond ASCII.
    const go = json.replace(/[<>&]/g, unit);
    return [json, go, json.replace(/\//g, '\\/'), json.replace(/[^ -~]/g, unit), go.replace(/[^ -~]/g, unit)];
}
function markupForms(secret) {
    const text = secret.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    const quotes = ['&quot;', '&#34;', '"'].map((quote) => text.replace(/"/g, quote));
    return quotes.flatMap((form) => ['&apos;', '&#39;', '&#x27;', '&#039;', "'"].map((mark) => form.replace(/'/g, mark)));
}
function shellForms(secret) {
    return [
        secret.replace(/'/g, `'\\''`),
        secret.replace(/'/g, `'"'"'`),
        secret.replace(/["$`\\]/g, '\\$&'),
        secret.replace(/[^\w@%+=:,./-]/g, '\\$&'),
        // bash's printf %q
        secret.replace(/[^\w@%+=:./-]/g, '\\$&'),
    ];
}
/** Base64 of the secret wherever it begins in a longer text: three alignments, the part that depends on nothing else. */
function base64Forms(bytes) {
    const forms = [bytes.toString('base64'), bytes.toString('base64url')];
    for (const shift of [0, 1, 2]) {
        const shifted = Buffer.concat([Buffer.alloc(shift), bytes]);
        const whole = Math.floor(shifted.length / 3) * 3;
        const first = shift === 0 ? 0 : 4;
        const inner = shifted.subarray(0, whole).toString('base64').slice(first);
        if (inner.length < SHORTEST_ENCODED)
            continue;
        forms.push(inner, inner.replace(/\+/g, '-').replace(/\//g, '_'));
    }
    return forms;
}
/** Packer's machine-readable stream (packer/ui.go): commas and line ends escaped, nothing else. */
function machineEscaped(text) {
    return text.replace(/,/g, '%!(PACKER_COMMA)').replace(/\r/g, '\\r').replace(/\n/g, '\\n');
}
function escapePattern(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}


/***/ }),

/***/ 36268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   aY: () => (/* binding */ foldedBlock),
/* harmony export */   mW: () => (/* binding */ fitSummary),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/** The runner uploads no summary over 1 MiB (CreateStepSummaryCommand); we stay below it and say so. */
const LONGEST_SUMMARY = 900 * 1024;
/** Text of a stranger inside a Markdown table or sentence: shown as written, never as markup. */
function escapeMarkdown(text) {
    return text
        .replace(/[\r\n]+/g, ' ')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/([\\`*_{}[\]()#+!|~@])/g, '\\$1');
}
/** Text of a stranger as inline code. A backtick inside cannot end it. */
function codeSpan(text) {
    const flat = text.replace(/[\r\n]+/g, ' ').replace(/\|/g, '\\|');
    const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    const pad = flat.startsWith('`') || flat.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${flat}${pad}${fence}`;
}
/** Text of a stranger as a block, folded behind a title. */
function foldedBlock(title, text) {
    const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `<details><summary>${escapeHtml(title)}</summary>\n\n${fence}text\n${text}\n${fence}\n\n</details>\n`;
}
/** Cells must be Markdown already. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
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


/***/ })

};
