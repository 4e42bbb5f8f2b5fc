export const id = 2384;
export const ids = [2384];
export const modules = {

/***/ 91284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    NM: () => (  publicTls),
    Z9: () => (  wordsOf),
    kP: () => (  createWire)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37067);
  var node_https__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44708);
  var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
  var _clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94850);
  var _side_by_side_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39535);
  var _silence_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76310);







function publicTls(authorities = 'name the file of its certificate in NODE_EXTRA_CA_CERTS', caFile = null) {
    return { verify: true, caFile, certFile: null, keyFile: null, authorities };
}
const CALL_MS = 120_000;
const TRIES = 5;
const IDLE_MS = 60_000;
const STORING_MS = 45 * 60_000;
const MOST_BYTES = 16 * 1024 * 1024;
const LONGEST_PAUSE_MS = 20_000;
const FIRST_PAUSE_MS = 400;
const REPEATABLE = new Set(['GET', 'DELETE', 'PUT']);
const NOT_BEGUN = new Set([429]);
const PASSING = new Set([429, 500, 502, 503, 504]);
function createWire(tls, environment, limits = {}) {
    const { callMs = CALL_MS, tries = TRIES } = limits;
    const agents = agentsOf(tls, environment);
    const send = async (whom, request) => {
        const signal = eitherOf(limits.signal, request.signal);
        const until = (0,_clock_js__WEBPACK_IMPORTED_MODULE_4__  .rj)() + callMs;
        const once = async () => {
            const left = until - (0,_clock_js__WEBPACK_IMPORTED_MODULE_4__  .rj)();
            const streams = typeof request.body === 'object';
            const reply = await answer(whom, request, agents, signal, streams ? undefined : Math.max(1, left));
            if (PASSING.has(reply.status))
                throw new PassingReply(reply);
            return reply;
        };
        try {
            return await (0,_side_by_side_js__WEBPACK_IMPORTED_MODULE_6__  .L)(once, (error, attempts) => {
                const pause = pauseOf(error, attempts);
                if (!mayRepeat(request, error) || attempts >= tries || signal?.aborted === true)
                    return undefined;
                return (0,_clock_js__WEBPACK_IMPORTED_MODULE_4__  .rj)() + pause < until ? pause : undefined;
            }, (ms) => (0,_clock_js__WEBPACK_IMPORTED_MODULE_4__  .fm)(ms, signal));
        }
        catch (error) {
            if (error instanceof PassingReply)
                return error.reply;
            throw error;
        }
    };
    const open = async (whom, request) => {
        const message = await beginning(whom, request, agents, eitherOf(limits.signal, request.signal), callMs);
        if (message.statusCode === 200 || message.statusCode === 206)
            return { stream: message };
        return replyOf(whom, message);
    };
    return { send, open };
}
function eitherOf(all, one) {
    return all === undefined || one === undefined ? (all ?? one) : AbortSignal.any([all, one]);
}
class PassingReply extends Error {
    reply;
    constructor(reply) {
        super(`HTTP ${reply.status}`);
        this.reply = reply;
    }
}
function mayRepeat({ method, body }, error) {
    if (typeof body === 'object')
        return false;
    if (error instanceof _silence_js__WEBPACK_IMPORTED_MODULE_5__  .A)
        return error.isUnsent || (REPEATABLE.has(method) && !error.isFinal);
    if (!(error instanceof PassingReply))
        return false;
    return REPEATABLE.has(method) || NOT_BEGUN.has(error.reply.status);
}
function pauseOf(error, attempts) {
    const said = error instanceof PassingReply ? Number(error.reply.headers['retry-after']) * 1000 : Number.NaN;
    const own = FIRST_PAUSE_MS * 2 ** (attempts - 1);
    return Math.min(LONGEST_PAUSE_MS, Number.isFinite(said) && said > 0 ? said : own * (0.75 + Math.random() / 2));
}
function agentsOf({ verify, caFile, certFile, keyFile, authorities }, environment) {
    const common = { keepAlive: true, maxSockets: 16, timeout: IDLE_MS, proxyEnv: { ...environment } };
    const file = (path) => (path === null ? undefined : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path));
    const [ca, cert, key] = [caFile, certFile, keyFile].map(file);
    const secure = {
        ...common,
        rejectUnauthorized: verify,
        ...(ca === undefined ? {} : { ca }),
        ...(cert === undefined ? {} : { cert }),
        ...(key === undefined ? {} : { key }),
    };
    return { http: new node_http__WEBPACK_IMPORTED_MODULE_1__.Agent(common), https: new node_https__WEBPACK_IMPORTED_MODULE_2__.Agent(secure), authorities };
}
async function answer(whom, request, agents, signal, ms) {
    const started = (0,_clock_js__WEBPACK_IMPORTED_MODULE_4__  .rj)();
    const message = await beginning(whom, request, agents, signal, ms);
    return replyOf(whom, message, ms === undefined ? undefined : Math.max(1, ms - ((0,_clock_js__WEBPACK_IMPORTED_MODULE_4__  .rj)() - started)));
}
async function beginning(whom, { method, url, headers, body }, agents, signal, ms) {
    if (signal?.aborted === true)
        throw new _silence_js__WEBPACK_IMPORTED_MODULE_5__  .A(whom, 'the time was over before it was asked', { isFinal: true });
    const secure = url.protocol === 'https:';
    const length = typeof body === 'string' ? { 'Content-Length': String(Buffer.byteLength(body)) } : {};
    const options = {
        method,
        headers: { ...headers, ...length },
        agent: secure ? agents.https : agents.http,
        timeout: IDLE_MS,
    };
    return await new Promise((resolve, reject) => {
        let isSent = false;
        let isWhole = false;
        const fail = (error) => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', stop);
            reject(error instanceof _silence_js__WEBPACK_IMPORTED_MODULE_5__  .A ? error : _silence_js__WEBPACK_IMPORTED_MODULE_5__  .A.of(whom, error, isSent, agents.authorities));
        };
        const request = (secure ? node_https__WEBPACK_IMPORTED_MODULE_2__ : node_http__WEBPACK_IMPORTED_MODULE_1__).request(url, options, (message) => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', stop);
            resolve(message);
        });
        const late = () => {
            const seconds = Math.round((ms ?? IDLE_MS) / 1000);
            request.destroy(new _silence_js__WEBPACK_IMPORTED_MODULE_5__  .A(whom, `it did not answer within ${seconds} s`, { isFinal: ms !== undefined }));
        };
        const stop = () => {
            request.destroy(new _silence_js__WEBPACK_IMPORTED_MODULE_5__  .A(whom, 'it had not answered when the time was over', { isFinal: true }));
        };
        const timer = ms === undefined ? undefined : setTimeout(late, ms);
        signal?.addEventListener('abort', stop, { once: true });
        const idle = () => isWhole
            ? 'it did not say for three quarters of an hour that it has it all'
            : 'nothing moved on the connection for a minute';
        request.on('timeout', () => request.destroy(new _silence_js__WEBPACK_IMPORTED_MODULE_5__  .A(whom, idle(), {})));
        request.on('socket', (socket) => {
            if (socket.connecting)
                socket.once(secure ? 'secureConnect' : 'connect', () => void (isSent = true));
            else
                isSent = true;
        });
        request.on('error', fail);
        const wait = () => {
            isWhole = true;
            request.setTimeout(STORING_MS);
        };
        if (typeof body === 'object')
            (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(body, request).then(wait, fail);
        else
            request.end(body);
    });
}
async function replyOf(whom, message, ms = IDLE_MS) {
    const chunks = [];
    let bytes = 0;
    const deadline = setTimeout(() => message.destroy(new _silence_js__WEBPACK_IMPORTED_MODULE_5__  .A(whom, 'its answer does not end', { isFinal: true })), ms);
    try {
        for await (const chunk of message) {
            const part = Buffer.from(chunk);
            bytes += part.length;
            if (bytes > MOST_BYTES)
                throw new _silence_js__WEBPACK_IMPORTED_MODULE_5__  .A(whom, `it sends more than ${MOST_BYTES} bytes`, { isFinal: true });
            chunks.push(part);
        }
    }
    catch (error) {
        throw error instanceof _silence_js__WEBPACK_IMPORTED_MODULE_5__  .A ? error : _silence_js__WEBPACK_IMPORTED_MODULE_5__  .A.of(whom, error, true, '');
    }
    finally {
        clearTimeout(deadline);
        if (!message.complete)
            message.destroy();
    }
    return { status: message.statusCode ?? 0, headers: message.headers, text: Buffer.concat(chunks).toString('utf8') };
}
function wordsOf({ text }) {
    return (0,_silence_js__WEBPACK_IMPORTED_MODULE_5__  .T)(text);
}


/***/ }),

/***/ 506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E: () => (  runGit)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40039);



async function runGit(args, options) {
    const { cwd, environment, limitMs, mostBytes = Infinity, signal } = options;
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', [...args], {
        cwd,
        env: { ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
        killSignal: 'SIGKILL',
        ...(signal === undefined ? {} : { signal }),
    });
    (0,_command_js__WEBPACK_IMPORTED_MODULE_2__  .DZ)(child, limitMs);
    const ended = new Promise((resolve, reject) => {
        child.once('error', (error) => reject((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__  .$N)(error) === 'ENOENT' ? new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('git is not installed here, or not in PATH.') : error));
        child.once('close', (code) => resolve(code ?? 128));
    });
    const read = (stream) => collect(stream, mostBytes);
    const [stdout, stderr, exitCode] = await Promise.all([read(child.stdout), read(child.stderr), ended]);
    return { exitCode, stdout, stderr: stderr.toString('utf8') };
}
async function collect(stream, mostBytes) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of stream) {
        const part = Buffer.from(chunk).subarray(0, Math.max(0, mostBytes - bytes));
        bytes += part.length;
        chunks.push(part);
    }
    return Buffer.concat(chunks);
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

/***/ 92974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Er: () => (  publishedArtifactName),
    Fz: () => (  responseArtifactName),
    Jj: () => (  imageArtifactName),
    N8: () => (  recordArtifactName),
    P3: () => (  journalArtifactName),
    T2: () => (  provenanceArtifactName),
    V$: () => (  debugLogArtifactName),
    fA: () => (  publishReportArtifactName),
    gc: () => (  leftoversArtifactName),
    hO: () => (  checkArtifactPrefix),
    m5: () => (  reportArtifactName),
    nU: () => (  planArtifactName),
    o5: () => (  parseRecordArtifactName)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

const RECORD = /^(.+)-(bake|verify|publish)-a([1-9]\d{0,8})$/s;
function recordArtifactName(prefix, slug, stage, attempt) {
    return `${prefix}-${slug}-${stage}-a${attempt}`;
}
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
function planArtifactName(prefix, attempt) {
    return `${prefix}-plan-a${attempt}`;
}
function imageArtifactName(prefix, slug, attempt, number) {
    return `${prefix}-${slug}-image${number === undefined ? '' : `-${number}`}-a${attempt}`;
}
function journalArtifactName(prefix, attempt) {
    return `${prefix}-publish-journal-a${attempt}`;
}
function publishedArtifactName(prefix, attempt) {
    return `${prefix}-published-a${attempt}`;
}
function provenanceArtifactName(prefix, attempt) {
    return `${prefix}-provenance-a${attempt}`;
}
function reportArtifactName(prefix, attempt) {
    return `${prefix}-report-a${attempt}.html`;
}
function responseArtifactName(prefix, attempt) {
    return `${prefix}-response-a${attempt}.json`;
}
function publishReportArtifactName(prefix, attempt) {
    return `${prefix}-publish-report-a${attempt}.html`;
}
function checkArtifactPrefix(prefix) {
    if (/^[A-Za-z0-9][\w.-]{0,60}$/.test(prefix))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('Input "artifact-prefix" must be letters, digits, dots, hyphens and underscores, at most 61.');
}


/***/ }),

/***/ 49537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  DIRTY),
    l: () => (  lateValues)
  });
const DIRTY = '-dirty';
function lateValues(run, now, { key, version, isDirty = false, }) {
    const time = now.toISOString().replace(/\D/g, '').slice(0, 14);
    const ref = run.ref.replace(/^refs\/(?:heads|tags|pull)\//, '');
    const tag = /^refs\/tags\/v?(.+)$/.exec(run.ref)?.[1];
    const mark = isDirty ? DIRTY : '';
    return new Map([
        ['version', `${version ?? tag ?? (run.commit === '' ? '0.0.0' : run.commit.slice(0, 7))}${mark}`],
        ['key8', key === null ? 'unkeyed' : key.slice(key.indexOf('-') + 1).slice(0, 8)],
        ['git.sha', `${run.commit}${mark}`],
        ['git.short', `${run.commit.slice(0, 7)}${mark}`],
        ['git.ref', `${ref}${mark}`],
        ['run.id', run.id],
        ['run.attempt', String(run.attempt)],
        ['run.url', run.url],
        ['timestamp', time],
        ['date', time.slice(0, 8)],
    ]);
}


/***/ }),

/***/ 29131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    YL: () => (  latestRecords),
    dT: () => (  readRecordFiles),
    tr: () => (  latestRecord)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1252);
  var _record_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33554);



const STAGES = ['bake', 'verify', 'publish'];
function readRecordFiles(paths) {
    const records = [];
    const problems = [];
    for (const path of paths) {
        try {
            records.push((0,_record_file_js__WEBPACK_IMPORTED_MODULE_1__  .m7)(path));
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo))
                throw error;
            problems.push({ leg: null, attempt: Infinity, message: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error) });
        }
    }
    return { records, problems };
}
function latestRecords({ records, problems }) {
    const byLeg = new Map();
    const wrong = new Map();
    const complain = (leg, message) => {
        const told = wrong.get(leg);
        if (told === undefined)
            wrong.set(leg, [message]);
        else
            told.push(message);
    };
    for (const [leg, candidates] of (0,_core_values_js__WEBPACK_IMPORTED_MODULE_2__  .me)(records, ({ record }) => record.leg)) {
        const [latest, ...rest] = candidates.toSorted((a, b) => b.attempt - a.attempt || stageOf(b) - stageOf(a));
        if (latest === undefined)
            continue;
        const rival = rest.find((other) => isOneStep(latest, other) && other.digest !== latest.digest);
        if (rival !== undefined) {
            complain(leg, `${leg} has two records of attempt ${latest.attempt} and stage ${latest.record.stage}, and they differ: ${latest.from} and ${rival.from}. Name only the right one.`);
            continue;
        }
        const gap = gapOf(latest, candidates);
        if (gap === undefined)
            byLeg.set(leg, latest);
        else
            complain(leg, gap);
    }
    for (const { leg, attempt, message } of problems) {
        const found = leg === null ? undefined : byLeg.get(leg);
        if (found !== undefined && found.attempt > attempt)
            continue;
        if (leg !== null)
            byLeg.delete(leg);
        complain(leg, message);
    }
    return { byLeg, problems: wrong };
}
function latestRecord(set, leg) {
    const { byLeg, problems } = latestRecords({
        records: set.records.filter(({ record }) => record.leg === leg),
        problems: set.problems.filter((problem) => problem.leg === leg || problem.leg === null),
    });
    const told = [...problems.values()].flat();
    if (told.length > 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(told.join('\n'));
    return byLeg.get(leg);
}
function gapOf(latest, candidates) {
    const byDigest = new Map(candidates.map((candidate) => [candidate.digest, candidate]));
    let at = latest;
    for (;;) {
        const { previous, stage, leg } = at.record;
        if (previous === null) {
            return stage === 'bake'
                ? undefined
                : `The ${stage} record of ${leg} (${at.from}) names no predecessor, so nothing says what it is about.`;
        }
        const before = byDigest.get(previous);
        if (before === undefined) {
            return `The ${stage} record of ${leg} (${at.from}) follows one of digest ${previous}, which is not there: it was lost or changed.`;
        }
        if (stageOf(before) >= stageOf(at) && stage !== 'bake') {
            return `The ${stage} record of ${leg} (${at.from}) follows a ${before.record.stage} record (${before.from}), which cannot be.`;
        }
        at = before;
    }
}
function stageOf({ record }) {
    return STAGES.indexOf(record.stage);
}
function isOneStep(a, b) {
    return a.attempt === b.attempt && a.record.stage === b.record.stage;
}


/***/ }),

/***/ 33554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    bh: () => (  rememberWritten),
    c4: () => (  findRecordFiles),
    m7: () => (  readRecordFile),
    sF: () => (  renderRecord),
    w9: () => (  plannedRecord)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52948);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1252);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74555);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88278);
  var _record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24375);









const MOST_RECORD_BYTES = 1024 * 1024;
const MOST_ENTRIES = 50_000;
const MOST_DEPTH = 4;
const RECORD_FILE = /^(?:.*[.-])?record\.json$/;
function renderRecord(record) {
    return `${(0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .dj)(record)}\n`;
}
const WRITTEN = new WeakMap();
function rememberWritten(record, written) {
    if (!(0,node_util__WEBPACK_IMPORTED_MODULE_2__.isDeepStrictEqual)(record, written))
        WRITTEN.set(record, written);
}
function plannedRecord(record) {
    return { record, digest: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__  .sc)(`${(0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .dj)(WRITTEN.get(record) ?? record)}\n`), from: 'the plan', attempt: 0 };
}
function readRecordFile(path, from = path) {
    const what = `The record ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(from)}`;
    const bytes = (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__  .CB)(what, path, MOST_RECORD_BYTES);
    const parsed = _record_js__WEBPACK_IMPORTED_MODULE_7__  .g1.safeParse((0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__  .qF)(what, bytes));
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.map(String).join('.')}: `;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .yo(`${what} is not valid: ${`${where}${issue?.message ?? ''}`.slice(0, 300)}.`);
    }
    return { record: parsed.data, digest: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__  .sc)(bytes), from, attempt: parsed.data.run.attempt };
}
function findRecordFiles(paths) {
    const found = new Set();
    let entries = 0;
    const walk = (folder, depth) => {
        const inside = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true }).sort((a, b) => (0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .Nx)(a.name, b.name));
        entries += inside.length;
        if (entries > MOST_ENTRIES) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .yo(`Input "records" leads to more than ${MOST_ENTRIES} files (at ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(folder)}); name the folder of the records itself.`);
        }
        for (const entry of inside) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
            if (entry.isDirectory() && depth < MOST_DEPTH)
                walk(path, depth + 1);
            else if (entry.isFile() && RECORD_FILE.test(entry.name))
                found.add(path);
        }
    };
    for (const path of paths) {
        if (isFolder(path))
            walk(path, 0);
        else
            found.add(path);
    }
    return [...found];
}
function isFolder(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory();
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .yo((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .$N)(error) === 'ENOENT'
            ? `Input "records" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(path)}, which does not exist.`
            : `Input "records" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(path)}, which cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .$N)(error) ?? String(error)}).`);
    }
}


/***/ }),

/***/ 52324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V: () => (  PLAN_FILE),
    u: () => (  openPlan)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88278);
  var _plan_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96024);





const PLAN_FILE = 'plan.json';
async function openPlan(host, given, digest) {
    if (given === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo('Input "plan" is required here: the path of plan.json, or its artifact.');
    const expected = digest === '' ? undefined : digest;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(host.workspace, given);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return { ...(0,_plan_file_js__WEBPACK_IMPORTED_MODULE_4__  .m3)(path, expected), fromArtifact: false };
    if (/[/\\]/.test(given))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`Input "plan" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(given)}, which does not exist.`);
    if (expected === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo('Input "plan-digest" is required with a plan out of an artifact, which any job of the run may have written: the output "digest" of plan.');
    }
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.temporary, 'bakehouse', 'plan-artifact');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    const result = await host.download(given, folder);
    if (result.kind === 'unavailable') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`Input "plan" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(given)}, which is no path here, and no artifact: ${result.reason}`);
    }
    return { ...(0,_plan_file_js__WEBPACK_IMPORTED_MODULE_4__  .m3)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, PLAN_FILE), expected), fromArtifact: true };
}


/***/ }),

/***/ 96024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EG: () => (  renderPlan),
    lI: () => (  orderedPlan),
    m3: () => (  readPlan)
  });
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52948);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1252);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88278);
  var _image_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79177);
  var _image_record_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33554);
  var _default_manifests_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76474);








const MOST_BYTES = 128 * 1024 * 1024;
const MOST_TOLD = 5;
const STAGES = ['bake', 'verify', 'publish'];
function renderPlan(plan) {
    return `${(0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .dj)(orderedPlan(plan))}\n`;
}
function orderedPlan(plan) {
    return {
        ...plan,
        legs: (0,_default_manifests_js__WEBPACK_IMPORTED_MODULE_6__  .Lv)(plan.from) ? plan.legs : plan.legs.toSorted((a, b) => a.level - b.level || (0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .Nx)(a.leg, b.leg)),
        records: plan.records.toSorted((a, b) => (0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .Nx)(a.leg, b.leg) || STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage)),
    };
}
function readPlan(path, expected) {
    const what = `The plan ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(path)}`;
    if (expected !== undefined && !/^sha256:[0-9a-f]{64}$/.test(expected)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`The plan's digest must be sha256: and 64 hex digits, but was ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(expected)}.`);
    }
    const bytes = (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__  .CB)('The plan', path, MOST_BYTES);
    const digest = (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__  .sc)(bytes);
    if (expected !== undefined && digest !== expected) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} is another one than was meant: its digest is ${digest}, but ${expected} was asked for. Take plan and digest from one run of the plan action.`);
    }
    const value = (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__  .qF)(what, bytes);
    checkSchema(what, value);
    const parsed = _image_plan_js__WEBPACK_IMPORTED_MODULE_4__  .et.safeParse(value);
    if (!parsed.success)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} is not valid: ${problemsOf(parsed.error)}.`);
    checkUnique(what, parsed.data);
    const written = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .C5)(value, 'records');
    if (Array.isArray(written))
        parsed.data.records.forEach((record, index) => (0,_image_record_file_js__WEBPACK_IMPORTED_MODULE_5__  .bh)(record, written[index]));
    return { plan: parsed.data, digest };
}
function checkSchema(what, value) {
    const isObject = typeof value === 'object' && value !== null && 'schema' in value;
    const schema = isObject && typeof value.schema === 'string' ? value.schema : undefined;
    if (schema === 'bakehouse/plan/1')
        return;
    if (schema?.startsWith('bakehouse/plan/') === true) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} is of the kind ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(schema)}; this version of Bakehouse reads "bakehouse/plan/1". Plan and bake with the same version.`);
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} is no plan: it must begin with the member "schema" of "bakehouse/plan/1".`);
}
function checkUnique(what, { legs }) {
    for (const member of ['leg', 'slug']) {
        const seen = new Set();
        for (const leg of legs) {
            if (seen.has(leg[member]))
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} is not valid: two legs have the ${member} ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(leg[member])}.`);
            seen.add(leg[member]);
        }
    }
}
function problemsOf(error) {
    const told = error.issues.slice(0, MOST_TOLD).map(({ path, message }) => {
        const where = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
        return `${where.replace(/^\./, '').slice(0, 120)}: ${message.slice(0, 200)}`;
    });
    const more = error.issues.length - told.length;
    return `${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}


/***/ }),

/***/ 17561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  H: () => (  currentRevocations)
});

var wording = __webpack_require__(37478);
var revocation = __webpack_require__(37446);
var external_node_child_process_ = __webpack_require__(31421);
var command = __webpack_require__(40039);
var environment = __webpack_require__(94463);
var errors = __webpack_require__(8005);
var http_wire = __webpack_require__(91284);
var context = __webpack_require__(17112);
var values = __webpack_require__(1252);
var revocation_file = __webpack_require__(44447);
;// CONCATENATED MODULE: ./.build/plan/revocations/default-list.js









async function readDefaultList(host, token) {
    const { repository } = host.run;
    const own = host.environment['GITHUB_REPOSITORY'] || repository;
    const isOwn = own.toLowerCase() === repository.toLowerCase();
    const branch = isOwn ? (0,context .yt)(host.environment) : null;
    const from = `${revocation .NG} of ${branch ?? 'the default branch'}`;
    try {
        const bytes = host.kind === 'actions' && isOwn && token !== '' && repository !== ''
            ? await fromGitHub(host, token, branch, from)
            : fetched(host, branch, from);
        if (bytes === undefined)
            return { kind: 'unasked' };
        return { kind: 'read', entries: bytes === null ? [] : (0,revocation_file .x2)(from, bytes).entries, from };
    }
    catch (error) {
        return { kind: 'unknown', reason: `${from} cannot be read: ${(0,errors .bD)(error).replace(/\.$/, '')}` };
    }
}
const CALL_MS = 30_000;
const TRIES = 3;
async function fromGitHub(host, token, branch, from) {
    const { environment, run } = host;
    const wire = (0,http_wire .kP)((0,http_wire .NM)(), environment, { callMs: CALL_MS, tries: TRIES });
    const api = (environment['GITHUB_API_URL'] ?? '') || 'https://api.github.com';
    const ask = (path) => answered(wire, `${api}/repos/${run.repository}/git/${path}`, token);
    const head = branch === null ? 'HEAD' : await ask(`ref/heads/${encodeURIComponent(branch)}`);
    const commit = typeof head === 'string' ? head : (0,values .C5)((0,values .C5)(head, 'object'), 'sha');
    if (head === null)
        return null;
    if (typeof commit !== 'string' || !/^(?:HEAD|[0-9a-f]{40,64})$/.test(commit))
        throw new errors .yo('GitHub gave no commit');
    const tree = await ask(`trees/${commit}`);
    if (tree === null)
        return null;
    const entries = (0,values .C5)(tree, 'tree');
    if (!Array.isArray(entries))
        throw new errors .yo('GitHub gave no tree');
    const entry = entries.find((one) => (0,values .C5)(one, 'path') === revocation .NG);
    if (entry === undefined && (0,values .C5)(tree, 'truncated') !== false)
        throw new errors .yo('GitHub gave a part of the tree');
    if (entry === undefined)
        return null;
    const [mode, sha] = [(0,values .C5)(entry, 'mode'), (0,values .C5)(entry, 'sha')];
    if ((mode !== '100644' && mode !== '100755') || typeof sha !== 'string' || !/^[0-9a-f]{40,64}$/.test(sha))
        throw (0,revocation_file .J5)(from);
    const blob = await ask(`blobs/${sha}`);
    const content = (0,values .C5)(blob, 'content');
    if (typeof content !== 'string' || (0,values .C5)(blob, 'encoding') !== 'base64')
        throw new errors .yo('GitHub gave no file');
    return Buffer.from(content, 'base64');
}
async function answered(wire, address, token) {
    const reply = await wire.send('GitHub', {
        method: 'GET',
        url: new URL(address),
        headers: {
            Accept: 'application/vnd.github+json',
            Authorization: `token ${token}`,
            'User-Agent': 'bakehouse',
            'X-GitHub-Api-Version': '2022-11-28',
        },
    });
    if (reply.status === 409)
        return null;
    if (reply.status !== 200)
        throw new errors .yo(`GitHub answers ${reply.status} (${(0,http_wire .Z9)(reply)})`);
    const value = JSON.parse(reply.text);
    if (!(0,values .Gv)(value))
        throw new errors .yo('GitHub gave no answer that is known here');
    return value;
}
const MOST_BYTES = 16 * 1024 * 1024;
function fetched(host, branch, from) {
    const git = (...args) => {
        const { status, stdout, stderr } = (0,external_node_child_process_.spawnSync)('git', ['--no-pager', ...args], {
            cwd: host.workspace,
            env: (0,environment .Qc)(host.environment, [], {
                LC_ALL: 'C',
                GIT_OPTIONAL_LOCKS: '0',
                GIT_TERMINAL_PROMPT: '0',
                GIT_NO_LAZY_FETCH: '1',
                GIT_ALLOW_PROTOCOL: 'none',
                GIT_LITERAL_PATHSPECS: '1',
            }),
            timeout: command .rR,
            killSignal: 'SIGKILL',
            maxBuffer: MOST_BYTES,
        });
        if (status !== 0 && String(stderr).includes('dubious ownership'))
            throw new errors .yo('git does not read this repository, as another user owns it; name it in safe.directory');
        return status === 0 ? stdout : undefined;
    };
    const names = [...(branch === null ? [] : [`refs/remotes/origin/${branch}`]), 'refs/remotes/origin/HEAD'];
    for (const name of names) {
        if (git('rev-parse', '--verify', '--quiet', `${name}^{commit}`) === undefined)
            continue;
        const entry = git('ls-tree', '-z', name, '--', revocation .NG)?.toString('utf8');
        if (entry === undefined)
            throw new errors .yo(`git cannot list ${name}`);
        if (entry === '')
            return null;
        const [, mode = '', kind = '', id = ''] = /^(\d+) (\w+) ([0-9a-f]+)\t/.exec(entry) ?? [];
        if (kind !== 'blob' || mode === '120000')
            throw (0,revocation_file .J5)(from);
        const bytes = git('cat-file', 'blob', id);
        if (bytes === undefined)
            throw new errors .yo(`git cannot read it at ${name}`);
        return bytes;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./.build/plan/revocations/current-list.js




async function currentRevocations(host, token) {
    const readAt = Date.now();
    const own = (0,revocation_file .LK)(host.workspace);
    const tell = (level, line, message) => host.annotate({ level, title: 'Revocations', message, file: revocation .NG, line });
    for (const { line, first } of (0,revocation_file .$b)(own).slice(0, MOST_TOLD)) {
        tell('warning', line, `This entry names what line ${first} names; the stricter of the two counts.`);
    }
    const tomorrow = readAt + A_DAY;
    const ahead = own.entries.flatMap(({ at }, index) => (Date.parse(at) > tomorrow ? [own.lines[index] ?? 1] : []));
    for (const line of ahead.slice(0, MOST_TOLD))
        tell('notice', line, 'This entry is of a time to come; it counts already.');
    const other = await readDefaultList(host, token ?? '');
    if (other.kind === 'unasked' && host.kind === 'actions' && token !== null) {
        const message = 'Nobody could be asked what is revoked on the default branch, since there is no token for GitHub and no copy of that branch: the list of this checkout counts alone.';
        host.annotate({ level: 'warning', title: 'Revocations', message });
    }
    const list = (0,revocation .Vv)(own.entries, other.kind === 'read' ? other.entries : []);
    if (list.entries.length > 0)
        host.info(`Revoked: ${(0,wording .hS)(list.entries.length, 'name')}.`);
    return { list, unknown: other.kind === 'unknown' ? other.reason : null };
}
const MOST_TOLD = 10;
const A_DAY = 24 * 60 * 60 * 1000;


/***/ }),

/***/ 44447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $b: () => (  repeatedEntries),
    J5: () => (  refused),
    LK: () => (  readRevocationFile),
    en: () => (  refuseMisplacedLists),
    x2: () => (  parseRevocations)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52948);
  var _core_text_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22299);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8005);
  var _image_revocation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37446);






const MOST_READ = 16 * 1024 * 1024;
const NOTHING = { entries: [], lines: [] };
function readRevocationFile(folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _image_revocation_js__WEBPACK_IMPORTED_MODULE_5__  .NG);
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).isFile())
            throw refused(_image_revocation_js__WEBPACK_IMPORTED_MODULE_5__  .NG);
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .$N)(error) === 'ENOENT')
            return NOTHING;
        throw error;
    }
    return parseRevocations(_image_revocation_js__WEBPACK_IMPORTED_MODULE_5__  .NG, (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_2__  .CB)(_image_revocation_js__WEBPACK_IMPORTED_MODULE_5__  .NG, path, MOST_READ));
}
function refuseMisplacedLists(folder, manifests) {
    for (const place of new Set(manifests.map((one) => node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(one.replaceAll('\\', '/'))))) {
        const path = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(place, _image_revocation_js__WEBPACK_IMPORTED_MODULE_5__  .NG);
        if (path === _image_revocation_js__WEBPACK_IMPORTED_MODULE_5__  .NG || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path)))
            continue;
        const message = `Only ${_image_revocation_js__WEBPACK_IMPORTED_MODULE_5__  .NG} at the root of the repository is read, and this one revokes nothing. Move its entries there.`;
        throw new _core_text_document_js__WEBPACK_IMPORTED_MODULE_3__  .Mi(path, [{ line: 1, message }]);
    }
}
function refused(name) {
    return new _core_text_document_js__WEBPACK_IMPORTED_MODULE_3__  .Mi(name, [
        { line: 1, message: 'The list of revocations must be a file of the repository, and no link or folder.' },
    ]);
}
function parseRevocations(name, bytes) {
    const document = (0,_core_text_document_js__WEBPACK_IMPORTED_MODULE_3__  .u0)(name, bytes);
    if (document.value === null)
        return NOTHING;
    const entries = (0,_core_text_document_js__WEBPACK_IMPORTED_MODULE_3__  .sw)(document, _image_revocation_js__WEBPACK_IMPORTED_MODULE_5__  .BZ);
    return { entries, lines: entries.map((_, index) => document.lineOf([index])) };
}
function repeatedEntries({ entries, lines, }) {
    const seen = new Map();
    return entries.flatMap((entry, index) => {
        const line = lines[index] ?? 1;
        const first = seen.get((0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_5__  .$t)(entry));
        if (first !== undefined)
            return [{ line, first }];
        seen.set((0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_5__  .$t)(entry), line);
        return [];
    });
}


/***/ })

};
