export const id = 8849;
export const ids = [8849];
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

/***/ 21034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    c: () => (  reusedRecord)
  });
  var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24375);

function reusedRecord(leg, images, { run, git, parentId, parentKey }) {
    const { work } = leg;
    return {
        ...(0,_record_js__WEBPACK_IMPORTED_MODULE_0__  .VI)(leg),
        name: leg.name,
        key: leg.key,
        recipe: leg.recipe,
        ...(leg.epoch === undefined ? {} : { epoch: leg.epoch }),
        status: 'reused',
        builder: work.builder,
        images: images.map(bakedImage),
        parent: leg.parent === null ? null : { leg: leg.parent, key: parentKey, id: parentId ?? '' },
        sources: [...leg.sources],
        git: { ...git, template: work.builder === 'packer' ? work.template : work.file },
        tools: { packer: images.find(({ packer }) => packer !== undefined)?.packer ?? null, plugins: {} },
        run,
        'baked-in': images.find(({ runId }) => runId !== null)?.runId ?? '',
        previous: null,
        variables: Object.keys(work.builder === 'packer' ? { ...work.vars, ...work['secret-vars'] } : work.args).sort(),
        stages: [],
        leftovers: [],
        failure: null,
        verification: null,
        publications: [],
    };
}
function bakedImage(found) {
    const { build, provider, account, region, id, created, digests, tags, files, handoff = null } = found;
    return {
        build: build ?? '',
        'builder-id': '',
        provider,
        account,
        region,
        id,
        created,
        digests,
        tags: [...tags],
        files,
        handoff,
    };
}


/***/ }),

/***/ 81419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Em: () => (  wantOf),
    Hw: () => (  lookUpMarks),
    KE: () => (  bakesOfLeg),
    QI: () => (  lookUpLegs),
    jV: () => (  buildsOf),
    ll: () => (  newestFirst)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39535);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1252);
  var _image_provider_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33623);
  var _image_revocation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37446);
  var _recipe_hcl_block_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44500);







async function lookUpLegs(legs, providers, asker, revocations = _image_revocation_js__WEBPACK_IMPORTED_MODULE_2__  .EF) {
    const found = await inquire(legs, providers, asker, {
        wantOf: (wanted, builds) => wantOf(wanted, builds, asker),
        asks: ({ lookUp }) => lookUp,
        together,
    });
    if (revocations.named.size === 0)
        return found;
    return new Map(await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_4__  .Q)(legs, REVOKED_AT_ONCE, async (wanted) => {
        const { leg } = wanted.definition;
        const answer = found.get(leg) ?? { kind: 'missing', reason: null };
        return [leg, await notRevoked(wanted, answer, providers, asker, revocations)];
    }));
}
const REVOKED_AT_ONCE = 8;
async function notRevoked(wanted, found, providers, asker, revocations) {
    if (found.kind !== 'found')
        return found;
    const [bad] = found.images.flatMap((image) => {
        const entry = (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_2__  .aO)(revocations, image);
        return entry === undefined ? [] : [{ id: image.id, entry }];
    });
    if (bad === undefined)
        return found;
    const revoked = {
        kind: 'missing',
        reason: `${bad.id} is ${(0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_2__  .Gn)(bad.entry)}`,
        revoked: bad.entry,
    };
    try {
        const bakes = await bakesOfLeg(wanted, providers, asker);
        const good = [...(bakes ?? new Map()).values()].map((own) => newestFirst(own).find((images) => images.every((image) => (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_2__  .aO)(revocations, image) === undefined)));
        const images = good.flatMap((one) => one ?? []);
        return good.length === 0 || good.includes(undefined) ? revoked : { kind: 'found', images };
    }
    catch {
        return revoked;
    }
}
async function lookUpMarks(legs, providers, asker) {
    return await inquire(legs, providers, asker, {
        wantOf: (wanted, builds) => {
            const { key: _, ...want } = wantOf({ ...wanted, key: '' }, builds, asker);
            return { ...want, recipe: wanted.digest };
        },
        asks: ({ lookUpRecipes }) => lookUpRecipes,
        together: (told) => told.find(({ kind }) => kind === 'unknown') ?? {
            kind: 'told',
            marks: told.flatMap((one) => (one.kind === 'told' ? one.marks : [])),
        },
    });
}
async function inquire(legs, providers, asker, { wantOf: toWant, asks, together: joined }) {
    const questions = new Map(providers.map((provider) => [provider, []]));
    const unasked = new Map();
    for (const wanted of legs) {
        const { leg } = wanted.definition;
        const builds = buildsOf(wanted);
        const reason = whyUnasked(wanted, builds, providers, (provider) => asks(provider) !== undefined);
        if (reason !== undefined) {
            unasked.set(leg, { kind: 'unknown', reason });
            continue;
        }
        for (const [provider, asked] of questions) {
            const own = builds.filter(({ type }) => (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_5__  .lc)(type, providers) === provider);
            if (own.length > 0)
                asked.push([leg, toWant(wanted, own)]);
        }
    }
    const answers = await Promise.all([...questions].map(async ([provider, asked]) => await answersOf(provider, asks(provider), asked, asker)));
    const found = new Map();
    for (const [leg, answer] of answers.flat())
        found.set(leg, [...(found.get(leg) ?? []), answer]);
    return new Map(legs.map(({ definition: { leg } }) => [leg, unasked.get(leg) ?? joined(found.get(leg) ?? [])]));
}
async function bakesOfLeg(wanted, providers, asker) {
    const builds = buildsOf(wanted);
    if (whyUnasked(wanted, builds, providers, ({ lookUp }) => lookUp !== undefined) !== undefined)
        return undefined;
    const keepers = new Set(builds.map(({ type }) => (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_5__  .lc)(type, providers)));
    const answers = [];
    for (const keeper of keepers) {
        if (keeper?.contest === undefined)
            return undefined;
        const own = builds.filter(({ type }) => (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_5__  .lc)(type, providers) === keeper);
        answers.push([keeper.name, await keeper.contest.bakes(wantOf(wanted, own, asker), asker)]);
    }
    return new Map(answers);
}
function newestFirst(bakes) {
    const birth = (bake) => bake
        .flatMap(({ created }) => created ?? [])
        .toSorted(_core_values_js__WEBPACK_IMPORTED_MODULE_6__  .Nx)
        .at(-1) ?? '';
    return bakes.toSorted((a, b) => (0,_core_values_js__WEBPACK_IMPORTED_MODULE_6__  .Nx)(birth(b), birth(a)));
}
function wantOf({ definition: { slug, axes, work, 'reuse-from': from, account = null, role }, key }, builds, { repository, ref }) {
    return {
        slug,
        key,
        builds,
        hints: [...Object.values(axes), ...(work.builder === 'packer' ? Object.values(work.vars) : [])],
        workingDirectory: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(repository, work.builder === 'packer' ? work['working-directory'] : work.context),
        refs: { own: ref, from },
        account,
        role: role ?? null,
    };
}
function buildsOf({ definition: { work }, recipe }) {
    if (work.builder === 'dockerfile')
        return [{ type: 'dockerfile', name: null, literals: {}, archives: () => [] }];
    return recipe.builds.map(({ type, name }) => ({
        type,
        name,
        literals: recipe.template?.builds.find((one) => one.name === name)?.literals ?? {},
        isWritten: (attribute) => recipe.template?.builds
            .find((one) => one.name === name)
            ?.blocks.some((block) => (0,_recipe_hcl_block_js__WEBPACK_IMPORTED_MODULE_3__  .w4)(block, attribute) !== undefined) === true,
        archives: () => recipe
            .depositsWith(new Map())
            .flatMap(({ by, left, build }) => by === 'compress' && build === name && left.kind === 'files' ? left.paths : []),
    }));
}
function whyUnasked({ definition: { work }, recipe }, builds, providers, canBeAsked) {
    if (work.builder === 'packer' && (!recipe.buildsKnown || builds.length === 0))
        return 'which builds its template has is only known to Packer';
    const strange = builds.find(({ type }) => {
        const provider = (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_5__  .lc)(type, providers);
        return provider === undefined || !canBeAsked(provider);
    });
    return strange === undefined ? undefined : (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_5__  .aE)(strange.type);
}
async function answersOf({ title }, ask, questions, asker) {
    if (ask === undefined || questions.length === 0)
        return [];
    const unknown = (reason) => ({ kind: 'unknown', reason });
    try {
        const found = await ask(questions.map(([, want]) => want), asker);
        return questions.map(([leg], index) => [leg, found[index] ?? unknown(`${title} gave no answer`)]);
    }
    catch (error) {
        return questions.map(([leg]) => [leg, unknown((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error))]);
    }
}
function together(found) {
    const unknown = found.find(({ kind }) => kind === 'unknown');
    if (unknown !== undefined)
        return unknown;
    const images = found.flatMap((one) => (one.kind === 'found' ? one.images : []));
    const reasons = found.flatMap((one) => (one.kind === 'missing' ? [one.reason] : []));
    if (reasons.length === 0)
        return { kind: 'found', images };
    return { kind: 'missing', reason: reasons.filter((reason) => reason !== null).join('; ') || null };
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


/***/ }),

/***/ 58315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  n: () => (  readDockerfile)
});

var inputs = __webpack_require__(88278);
var syntax_error = __webpack_require__(85809);
var go_text = __webpack_require__(68546);
var source_text = __webpack_require__(11759);
;// CONCATENATED MODULE: ./.build/recipe/dockerfile/assignment.js



function envAssignments({ rest, line }, escape) {
    const words = quotedWords(rest, escape);
    const [first] = words;
    if (first === undefined)
        throw (0,source_text .V)('ENV needs at least one name=value.', line);
    if (!first.includes('=')) {
        const [, name = '', value] = /^([^\t\v\f\r ]*)[\t\v\f\r ]+([^]*)$/.exec(rest) ?? [];
        if (value === undefined)
            throw (0,source_text .V)(`ENV needs a value for ${(0,inputs .WU)(first)}, such as ${first.slice(0, 40)}=value.`, line);
        return [{ name, value }];
    }
    return words.map((word) => {
        const assignment = split(word, 'ENV', line);
        if (assignment.value !== undefined)
            return assignment;
        throw (0,source_text .V)(`ENV takes name=value everywhere in the line, but got ${(0,inputs .WU)(word)}.`, line);
    });
}
function argAssignments({ rest, line }, escape) {
    const words = quotedWords(rest, escape);
    if (words.length === 0)
        throw (0,source_text .V)('ARG needs at least one name.', line);
    return words.map((word) => split(word, 'ARG', line));
}
function split(word, instruction, line) {
    const at = word.indexOf('=');
    if (at === 0)
        throw (0,source_text .V)(`${instruction} needs a name before the "=" of ${(0,inputs .WU)(word)}.`, line);
    return at === -1 ? { name: word, value: undefined } : { name: word.slice(0, at), value: word.slice(at + 1) };
}
function quotedWords(text, escape) {
    const words = [];
    let word = '';
    let quote = '';
    for (let at = 0; at < text.length; at += 1) {
        const char = text.charAt(at);
        if (quote === '' && (0,go_text .xC)(char)) {
            if (word !== '')
                words.push(word);
            word = '';
            continue;
        }
        if (char === escape && quote !== "'") {
            if (at + 1 < text.length)
                word += char + text.charAt(at + 1);
            at += 1;
            continue;
        }
        if (char === quote)
            quote = '';
        else if (quote === '' && (char === '"' || char === "'"))
            quote = char;
        word += char;
    }
    return word === '' ? words : [...words, word];
}

var dockerfile_words = __webpack_require__(10277);
;// CONCATENATED MODULE: ./.build/recipe/dockerfile/environment.js


const MAX_SUBSTITUTED = 4 * 1024 * 1024;
const PLATFORM_ARGUMENTS = /^(?:BUILD|TARGET)(?:PLATFORM|OS|ARCH|VARIANT)$|^TARGETSTAGE$/;
const PROXY_ARGUMENTS = /^(?:HTTPS?|FTP|NO|ALL)_PROXY$/i;
class VariableScope {
    #entries = new Map();
    #below;
    others;
    #budget;
    #isLost = false;
    constructor(budget, others, below) {
        this.#budget = budget;
        this.others = others;
        this.#below = below;
    }
    lookup = (name) => {
        const value = this.find(name);
        if (typeof value === 'string')
            this.#budget.spent += value.length;
        if (this.#budget.spent > MAX_SUBSTITUTED) {
            throw (0,source_text .V)(`Substitution makes more than ${MAX_SUBSTITUTED} characters of this file.`, this.#budget.line);
        }
        return value;
    };
    find(name) {
        if (!/^[\p{L}_]/u.test(name))
            return undefined;
        const entry = this.#entry(name);
        if (entry !== undefined)
            return entry.value;
        if (this.others === 'unknown' || PROXY_ARGUMENTS.test(name))
            return dockerfile_words .HV;
        return this.others === 'platform' && PLATFORM_ARGUMENTS.test(name) ? dockerfile_words .HV : undefined;
    }
    setEnv(name, value) {
        if (name === undefined)
            this.#isLost = true;
        else
            this.#entries.set(name, { value: value ?? dockerfile_words .HV, isEnv: true });
    }
    setArg(name, given) {
        const value = given ?? dockerfile_words .HV;
        const earlier = this.#entry(name);
        const isContested = earlier?.isEnv === true && earlier.value !== value;
        this.#entries.set(name, { value: isContested ? dockerfile_words .HV : value, isEnv: isContested });
    }
    inheritArg(name, global) {
        const value = global.find(name);
        if (value !== undefined)
            this.setArg(name, value === dockerfile_words .HV ? undefined : value);
    }
    #entry(name) {
        const own = this.#own(name);
        if (own !== undefined)
            return own;
        for (let below = this.#below; below !== undefined; below = below.#below) {
            const entry = below.#own(name);
            if (entry !== undefined)
                return entry;
        }
        return undefined;
    }
    #own(name) {
        return this.#isLost ? { value: dockerfile_words .HV, isEnv: true } : this.#entries.get(name);
    }
}

var dockerfile_instruction = __webpack_require__(78268);
;// CONCATENATED MODULE: ./.build/recipe/dockerfile/mount.js


function readMount(text, options) {
    let type = 'bind';
    let from = '';
    let source = '';
    for (const field of csvFields(text, options.line)) {
        const at = field.indexOf('=');
        if (at === -1)
            continue;
        const key = field.slice(0, at).toLowerCase();
        const value = field.slice(at + 1);
        if (key === 'from')
            from = value;
        else if (key === 'type')
            type = (0,dockerfile_words .Vo)(value, options)?.toLowerCase();
        else if (key === 'source' || key === 'src')
            source = (0,dockerfile_words .Vo)(value, options);
    }
    return { type, from, source };
}
function csvFields(text, line) {
    const fields = [];
    let at = 0;
    for (;;) {
        let field = '';
        let isQuoted = text.charAt(at) === '"';
        if (isQuoted)
            at += 1;
        while (at < text.length && (isQuoted || text.charAt(at) !== ',')) {
            const char = text.charAt(at);
            const isDoubled = char === '"' && isQuoted && text.charAt(at + 1) === '"';
            at += isDoubled ? 2 : 1;
            if (char !== '"' || isDoubled)
                field += char;
            else if (isQuoted && /^,?$/.test(text.charAt(at)))
                isQuoted = false;
            else
                throw (0,source_text .V)('A --mount of RUN holds a quote that does not match.', line);
        }
        if (isQuoted)
            throw (0,source_text .V)('A --mount of RUN holds a quote that does not match.', line);
        fields.push(field);
        if (at >= text.length)
            return fields;
        at += 1;
    }
}

;// CONCATENATED MODULE: ./.build/recipe/dockerfile/stage-reader.js








const MAX_STAGES = 500;
const INSTRUCTIONS = new Set(('add arg cmd copy entrypoint env expose from healthcheck label maintainer ' +
    'onbuild run shell stopsignal user volume workdir').split(' '));
class StageReader {
    #escape;
    #given;
    #budget = { spent: 0, line: 1 };
    #global = new VariableScope(this.#budget, 'platform');
    #byName = new Map();
    #names = new Set();
    #environment = this.#global;
    #stages = [];
    #copies = [];
    #bases = [];
    #remotes = [];
    #unread = [];
    #args = [];
    constructor(escape, given) {
        this.#escape = escape;
        this.#given = given;
        for (const name of ['TARGETPLATFORM', 'TARGETOS', 'TARGETARCH', 'TARGETVARIANT']) {
            const value = given.get(name);
            if (value !== undefined)
                this.#global.setArg(name, value);
        }
    }
    read(instructions) {
        const froms = instructions.filter(({ name }) => name === 'from');
        this.#names = new Set(froms.flatMap((from) => (0,dockerfile_instruction .YN)(from.rest)[2]?.toLowerCase() ?? []));
        for (const instruction of instructions) {
            const { name, line } = instruction;
            this.#budget.line = line;
            if (!INSTRUCTIONS.has(name))
                throw unknownInstruction(instruction);
            if (name === 'from')
                this.#from(instruction);
            else if (name === 'arg')
                this.#arg(instruction);
            else if (this.#stages.length === 0) {
                throw (0,source_text .V)(`${name.toUpperCase()} stands before the first FROM, where only ARG may.`, line);
            }
            else
                this.#inStage(instruction, this.#environment);
        }
        if (this.#stages.length === 0)
            throw (0,source_text .V)('The Dockerfile has no FROM.', 1);
        return {
            stages: this.#stages,
            copies: this.#copies,
            bases: this.#bases,
            remotes: this.#remotes,
            unread: this.#unread,
            args: this.#args,
        };
    }
    #from({ rest, line }) {
        const [reference = '', as, ...more] = rest === '' ? [] : (0,dockerfile_instruction .YN)(rest);
        const [named] = more;
        const isPlain = reference !== '' && as === undefined;
        if (!isPlain && !(as?.toLowerCase() === 'as' && more.length === 1)) {
            throw (0,source_text .V)(`FROM takes "image" or "image AS name", but got ${(0,inputs .WU)(rest)}.`, line);
        }
        const name = named?.toLowerCase() ?? null;
        if (name !== null && !/^[a-z][a-z0-9\-_.]*$/.test(name)) {
            throw (0,source_text .V)(`A stage's name is a letter and then letters, digits and "-_.", but was ${(0,inputs .WU)(named ?? '')}.`, line);
        }
        if (this.#stages.length === MAX_STAGES)
            throw (0,source_text .V)(`The Dockerfile has more than ${MAX_STAGES} stages.`, line);
        const base = (0,dockerfile_words .Vo)(reference, this.#options(this.#global, line)) || null;
        const earlier = this.#byName.get(base?.toLowerCase() ?? '');
        if (base === null)
            this.#unread.push({ kind: 'base', text: reference, line });
        else if (earlier === undefined && base !== 'scratch') {
            this.#bases.push({ kind: 'from', reference: base, line, stage: name });
        }
        const others = base === 'scratch' ? 'none' : (earlier?.environment.others ?? 'unknown');
        this.#environment = new VariableScope(this.#budget, others, earlier?.environment);
        const stage = { name, base, line };
        this.#stages.push(stage);
        if (name !== null)
            this.#byName.set(name, { stage, environment: this.#environment });
    }
    #arg(instruction) {
        const { line } = instruction;
        for (const { name, value } of argAssignments(instruction, this.#escape)) {
            const otherwise = value === undefined ? undefined : (0,dockerfile_words .Vo)(value, this.#options(this.#environment, line));
            this.#args.push({ name, default: otherwise ?? null, line });
            const given = this.#given.get(name);
            if (given !== undefined)
                this.#environment.setArg(name, given);
            else if (value !== undefined)
                this.#environment.setArg(name, otherwise);
            else if (this.#environment !== this.#global)
                this.#environment.inheritArg(name, this.#global);
        }
    }
    #inStage(instruction, environment) {
        const { name, line } = instruction;
        if (name === 'env')
            this.#env(instruction, environment);
        else if (name === 'copy' || name === 'add')
            this.#copy(instruction, environment);
        else if (name === 'run')
            this.#run(instruction, environment);
        else if (name === 'onbuild') {
            const trigger = (0,dockerfile_instruction .ix)(instruction, this.#escape);
            if (['', 'onbuild', 'from', 'maintainer'].includes(trigger.name)) {
                throw (0,source_text .V)(`ONBUILD takes another instruction than ${(0,inputs .WU)(trigger.name.toUpperCase())}.`, line);
            }
            if (trigger.name === 'arg' || trigger.name === 'env')
                environment.setEnv(undefined, undefined);
            else
                this.#trigger(trigger);
        }
    }
    #trigger(trigger) {
        const later = new VariableScope(this.#budget, 'unknown');
        try {
            if (!INSTRUCTIONS.has(trigger.name))
                throw unknownInstruction(trigger);
            this.#inStage(trigger, later);
        }
        catch (error) {
            if (!(error instanceof syntax_error .C))
                throw error;
            this.#unread.push({ kind: 'source', text: trigger.rest, line: trigger.line });
        }
    }
    #env(instruction, environment) {
        const options = this.#options(environment, instruction.line);
        const entries = envAssignments(instruction, this.#escape).map(({ name, value = '' }) => ({
            name: (0,dockerfile_words .Vo)(name, options),
            value: (0,dockerfile_words .Vo)(value, options),
        }));
        for (const { name, value } of entries)
            environment.setEnv(name, value);
    }
    #copy(instruction, environment) {
        const { name, flags, line } = instruction;
        const words = (0,dockerfile_instruction .yh)(instruction);
        if (words.length < 2)
            throw (0,source_text .V)(`${name.toUpperCase()} needs a source and a destination.`, line);
        const from = name === 'copy' ? flags.find((flag) => flag.startsWith('--from='))?.slice('--from='.length) : '';
        if (from !== undefined && from !== '') {
            if (!/^[+-]?\d+$/.test(from))
                this.#takeFrom('copy', from, line);
            return;
        }
        const written = words.slice(0, -1).filter((word) => (0,dockerfile_instruction .jw)(word, line) === undefined);
        const sources = [];
        for (const word of written) {
            const source = (0,dockerfile_words .Vo)(word, this.#options(environment, line));
            if (source === undefined)
                this.#unread.push({ kind: 'source', text: word, line });
            else if (!isRemote(source))
                sources.push(source === '' ? '.' : source);
            else if (name === 'add')
                this.#remotes.push({ url: source, isSettled: isSettled(source, flags), line });
            else
                throw (0,source_text .V)(`COPY takes nothing from the network; use ADD for ${(0,inputs .WU)(source)}.`, line);
        }
        if (sources.length === 0)
            return;
        const keepsParents = flags.some((flag) => /^--parents(?:=true)?$/.test(flag));
        this.#copies.push({ sources, keepsParents, excludes: this.#excludes(flags, environment, line), line });
    }
    #excludes(flags, environment, line) {
        const written = flags.flatMap((flag) => /^--exclude=(.*)$/s.exec(flag)?.[1] ?? []);
        const known = written.map((one) => (0,dockerfile_words .Vo)(one, this.#options(environment, line)));
        return known.flatMap((one) => (known.includes(undefined) ? [] : (one ?? [])));
    }
    #run({ flags, line }, environment) {
        for (const flag of flags) {
            if (!flag.startsWith('--mount='))
                continue;
            const { type, from, source } = readMount(flag.slice('--mount='.length), this.#options(environment, line));
            const takesFiles = type === undefined || type === 'bind' || type === 'cache';
            if (from !== '' && takesFiles)
                this.#takeFrom('mount', from, line);
            if (from !== '' || !takesFiles || type === 'cache')
                continue;
            if (type === undefined || source === undefined)
                this.#unread.push({ kind: 'source', text: flag, line });
            else
                this.#copies.push({ sources: [source === '' ? '.' : source], keepsParents: false, excludes: [], line });
        }
    }
    #takeFrom(kind, from, line) {
        if (from.includes('$'))
            this.#unread.push({ kind: 'base', text: from, line });
        else if (!this.#names.has(from.toLowerCase()) && from !== 'scratch') {
            this.#bases.push({ kind, reference: from, line, stage: this.#stages.at(-1)?.name ?? null });
        }
    }
    #options(environment, line) {
        return { escape: this.#escape, line, lookup: environment.lookup };
    }
}
function isRemote(source) {
    return /^(?:https?|git|ssh):\/\/|^[\w-]+@[a-zA-Z0-9.-]+:/i.test(source);
}
function isSettled(url, flags) {
    return flags.some((flag) => flag.startsWith('--checksum=')) || /#[0-9a-f]{40}(?::|$)/.test(url);
}
function unknownInstruction({ name, line }) {
    return (0,source_text .V)(`Docker knows no instruction ${(0,inputs .WU)(name.toUpperCase())}.`, line);
}

;// CONCATENATED MODULE: ./.build/recipe/dockerfile/frontend.js

function findFrontend(lines) {
    const start = lines[0]?.startsWith('#!') === true ? 1 : 0;
    for (const comment of ['#', '//']) {
        for (let at = start; at < lines.length; at += 1) {
            const directive = (0,dockerfile_instruction .cA)(lines[at] ?? '', comment);
            if (directive === undefined)
                break;
            if (directive.name === 'syntax')
                return { reference: directive.value.replace(/ .*/, ''), line: at + 1 };
        }
    }
    const syntax = lines[start]?.trimStart().startsWith('{') === true ? jsonSyntax(lines.slice(start).join('\n')) : undefined;
    return syntax === undefined ? undefined : { reference: syntax, line: start + 1 };
}
function isDockerfileFrontend(reference) {
    return /(?:^|\/)docker\/dockerfile(?:-upstream)?(?:[:@]|$)/.test(reference);
}
function jsonSyntax(text) {
    let content;
    try {
        content = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (typeof content !== 'object' || content === null || !('syntax' in content))
        return undefined;
    return typeof content.syntax === 'string' ? content.syntax : undefined;
}

;// CONCATENATED MODULE: ./.build/recipe/dockerfile/dockerfile.js




function readDockerfile(text, args = new Map()) {
    const lines = (0,source_text .J)(text, 'Dockerfile');
    const frontend = findFrontend(lines);
    const bases = [];
    if (frontend !== undefined) {
        const { reference, line } = frontend;
        bases.push({ kind: 'frontend', reference, line, stage: null });
        if (!isDockerfileFrontend(reference)) {
            const unread = [{ kind: 'file', text: lines[line - 1] ?? '', line }];
            return { stages: [], copies: [], bases, remotes: [], unread, args: [] };
        }
    }
    const { escape, list } = (0,dockerfile_instruction .KK)(lines);
    const found = new StageReader(escape, args).read(list);
    return { ...found, bases: [...bases, ...found.bases] };
}


/***/ }),

/***/ 1720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  matchesPieces),
    h: () => (  readClass)
  });
function readClass(chars, start) {
    const negated = chars[start] === '^';
    const ranges = [];
    let at = negated ? start + 1 : start;
    while (chars[at] !== ']' || ranges.length === 0) {
        const low = readMember(chars, at);
        if (low === undefined)
            return undefined;
        at = low.end;
        let high = low;
        if (chars[at] === '-') {
            const found = readMember(chars, at + 1);
            if (found === undefined)
                return undefined;
            high = found;
            at = high.end;
        }
        ranges.push([low.code, high.code]);
    }
    return { negated, ranges, end: at + 1 };
}
function readMember(chars, start) {
    const first = chars[start];
    if (first === undefined || first === '-' || first === ']')
        return undefined;
    const at = first === '\\' ? start + 1 : start;
    const code = chars[at]?.codePointAt(0);
    return code === undefined || at + 1 >= chars.length ? undefined : { code, end: at + 1 };
}
function matchesPieces(pieces, text) {
    let reached = text.map(() => false);
    reached.unshift(true);
    for (const piece of pieces) {
        reached = advance(piece, reached, text);
        if (!reached.includes(true))
            return false;
    }
    return reached.at(-1) === true;
}
function advance(piece, reached, text) {
    const isMany = piece.kind === 'star' || piece.kind === 'rest' || piece.kind === 'folders';
    const next = [isMany && isTrue(reached, 0)];
    let inFolders = false;
    for (const [index, char] of text.entries()) {
        const here = isTrue(reached, index + 1);
        if (piece.kind === 'star')
            next.push(here || (isTrue(next, index) && char !== '/'));
        else if (piece.kind === 'rest')
            next.push(here || (isTrue(next, index) && char !== '\n'));
        else if (piece.kind === 'folders') {
            inFolders = (inFolders || isTrue(reached, index)) && char !== '\n';
            next.push(here || (inFolders && char === '/'));
        }
        else
            next.push(isTrue(reached, index) && matchesChar(piece, char));
    }
    return next;
}
function isTrue(list, index) {
    return list[index] === true;
}
function matchesChar(piece, char) {
    if (piece.kind === 'char')
        return char === piece.char;
    if (piece.kind === 'any')
        return char !== '/';
    const code = char.codePointAt(0) ?? 0;
    return piece.ranges.some(([low, high]) => low <= code && code <= high) !== piece.negated;
}


/***/ }),

/***/ 68546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Mr: () => (  trimLeft),
    Pd: () => (  trimSpace),
    ts: () => (  cleanPath),
    xC: () => (  isSpace)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const SPACES = new Set('\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000');
function isSpace(char) {
    return SPACES.has(char);
}
function trimSpace(text) {
    let end = text.length;
    while (end > 0 && isSpace(text.charAt(end - 1)))
        end -= 1;
    return trimLeft(text.slice(0, end));
}
function trimLeft(text) {
    let start = 0;
    while (start < text.length && isSpace(text.charAt(start)))
        start += 1;
    return text.slice(start);
}
function cleanPath(path) {
    const normal = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(path);
    return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal;
}


/***/ }),

/***/ 78268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    KK: () => (  readInstructions),
    YN: () => (  splitBlanks),
    cA: () => (  readDirective),
    ix: () => (  triggerOf),
    jw: () => (  readHeredoc),
    yh: () => (  listWords)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);
  var _go_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68546);
  var _source_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11759);
  var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10277);




function readInstructions(lines) {
    const escape = readEscape(lines);
    const list = [];
    let at = 0;
    while (at < lines.length) {
        const line = at + 1;
        const first = (0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__  .Mr)(trimReturns(lines[at] ?? ''));
        at += 1;
        let part = continuation(isComment(first) ? '' : first, escape);
        if (part.isLast && part.text === '')
            continue;
        const parts = [part.text];
        while (!part.isLast && at < lines.length) {
            const next = trimReturns(lines[at] ?? '');
            at += 1;
            if (isComment(next) || (0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__  .Mr)(next) === '')
                continue;
            part = continuation(next, escape);
            parts.push(part.text);
        }
        const text = parts.join('');
        const instruction = instructionOf(text, escape, line);
        list.push(instruction);
        for (const heredoc of mayHoldHeredocs(instruction, escape) ? heredocsOf(text, line) : []) {
            const end = findEnd(lines, at, heredoc);
            if (end === -1)
                throw (0,_source_text_js__WEBPACK_IMPORTED_MODULE_2__  .V)(`The here-document ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .WU)(heredoc.name)} has no last line ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .WU)(heredoc.name)}.`, line);
            at = end + 1;
        }
    }
    return { escape, list };
}
function triggerOf({ rest, line }, escape) {
    return instructionOf(rest, escape, line);
}
function listWords({ name, rest, line }) {
    return readJsonList(rest, name, line) ?? (rest === '' ? [] : splitBlanks(rest));
}
function splitBlanks(text) {
    return text.split(/[\t\v\f\r ]+/);
}
function readJsonList(text, name, line) {
    if (!text.startsWith('['))
        return undefined;
    let list;
    try {
        list = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (!Array.isArray(list))
        return undefined;
    return list.map((item) => {
        if (typeof item === 'string')
            return item;
        throw (0,_source_text_js__WEBPACK_IMPORTED_MODULE_2__  .V)(`${name.toUpperCase()} with a JSON list takes strings only, but got ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .WU)(JSON.stringify(item))}.`, line);
    });
}
function instructionOf(text, escape, line) {
    const [, word = '', behind = ''] = /^([^\t\v\f\r ]*)[\t\v\f\r ]*([^]*)$/.exec((0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__  .Pd)(text)) ?? [];
    const { flags, rest } = splitFlags(behind, escape);
    return { name: word.toLowerCase(), flags, rest: (0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__  .Pd)(rest), line };
}
function splitFlags(text, escape) {
    const flags = [];
    let at = 0;
    for (;;) {
        while ((0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__  .xC)(text.charAt(at)))
            at += 1;
        if (!text.startsWith('--', at))
            return { flags, rest: text.slice(at) };
        let word = '';
        let quote = '';
        while (at < text.length && (quote !== '' || !(0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__  .xC)(text.charAt(at)))) {
            let char = text.charAt(at);
            at += 1;
            if (quote === '' && (char === '"' || char === "'"))
                quote = char;
            else if (char === quote)
                quote = '';
            else {
                if (char === escape) {
                    char = text.charAt(at);
                    at += 1;
                }
                word += char;
            }
        }
        if (word === '--')
            return { flags, rest: text.slice(at) };
        flags.push(word);
    }
}
function mayHoldHeredocs(instruction, escape) {
    if (instruction.name === 'onbuild')
        return mayHoldHeredocs(triggerOf(instruction, escape), escape);
    const { name, rest, line } = instruction;
    return /^(?:add|copy|run)$/.test(name) && readJsonList(rest, name, line) === undefined;
}
function heredocsOf(line, number) {
    if (!line.includes('<<'))
        return [];
    let words;
    try {
        words = (0,_words_js__WEBPACK_IMPORTED_MODULE_3__  .yM)(line, { escape: '\\', line: number, lookup: () => undefined, isRaw: true });
    }
    catch {
        return [];
    }
    return words.flatMap((word) => readHeredoc(word, number) ?? []);
}
function readHeredoc(word, line) {
    const [start = '', dash] = /^\d*<<(-?)/.exec(word) ?? [];
    const rest = (0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__  .Mr)(word.slice(start.length));
    if (start === '' || rest === '' || rest.includes('<'))
        return undefined;
    const names = (0,_words_js__WEBPACK_IMPORTED_MODULE_3__  .yM)(rest, { escape: '\\', line, lookup: () => undefined, isKept: true });
    const [name] = names;
    return name === undefined || names.length > 1 ? undefined : { name, isIndented: dash === '-' };
}
function findEnd(lines, start, { name, isIndented }) {
    for (let at = start; at < lines.length; at += 1) {
        const line = trimReturns(lines[at] ?? '');
        if ((isIndented ? line.replace(/^\t+/, '') : line) === name)
            return at;
    }
    return -1;
}
function continuation(line, escape) {
    let end = line.length;
    while (line.charAt(end - 1) === ' ' || line.charAt(end - 1) === '\t')
        end -= 1;
    const goesOn = line.charAt(end - 1) === escape && line.charAt(end - 2) !== escape;
    return goesOn ? { text: line.slice(0, end - 1), isLast: false } : { text: line, isLast: true };
}
function isComment(line) {
    return (0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__  .Mr)(line).startsWith('#');
}
function trimReturns(line) {
    let end = line.length;
    while (line.charAt(end - 1) === '\r')
        end -= 1;
    return line.slice(0, end);
}
function readEscape(lines) {
    const seen = new Map();
    for (const [index, line] of lines.entries()) {
        const directive = readDirective((0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__  .Mr)(trimReturns(line)), '#');
        if (directive === undefined)
            break;
        const { name, value } = directive;
        if (seen.has(name))
            throw (0,_source_text_js__WEBPACK_IMPORTED_MODULE_2__  .V)(`The directive "# ${name}=" stands here a second time.`, index + 1);
        if (name === 'escape' && value !== '\\' && value !== '`') {
            throw (0,_source_text_js__WEBPACK_IMPORTED_MODULE_2__  .V)(`The directive "# escape=" must be \\ or \`, but was ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .WU)(value)}.`, index + 1);
        }
        seen.set(name, value);
    }
    return seen.get('escape') ?? '\\';
}
function readDirective(line, comment) {
    if (!line.startsWith(comment))
        return undefined;
    const [start, word = ''] = /^\s*([a-zA-Z][a-zA-Z0-9]*)\s*=/.exec(line.slice(comment.length)) ?? [];
    const name = word.toLowerCase();
    if (start === undefined || !['syntax', 'escape', 'check'].includes(name))
        return undefined;
    const value = line.slice(comment.length + start.length).trim();
    return value === '' ? undefined : { name, value };
}


/***/ }),

/***/ 11759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    J: () => (  sourceLines),
    V: () => (  failure)
  });
  var _hcl_syntax_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85809);

const MAX_LENGTH = 4 * 1024 * 1024;
function sourceLines(text, what) {
    if (text.length > MAX_LENGTH)
        throw failure(`The ${what} is longer than ${MAX_LENGTH} characters.`, 1);
    const nul = text.indexOf('\0');
    if (nul !== -1) {
        const line = text.slice(0, nul).split('\n').length;
        throw failure(`The ${what} holds a NUL byte. Save it as UTF-8 text.`, line);
    }
    const lines = text.replace(/^\uFEFF/, '').split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    return lines;
}
function failure(message, line) {
    return new _hcl_syntax_error_js__WEBPACK_IMPORTED_MODULE_0__  .C(message, { line, column: 1 });
}


/***/ }),

/***/ 10277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    HV: () => (  UNKNOWN),
    Vo: () => (  expandWord),
    yM: () => (  splitWords)
  });
  var _go_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68546);
  var _source_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11759);


const UNKNOWN = Symbol('unknown');
const MAX_DEPTH = 200;
function expandWord(word, options) {
    const reader = new WordReader(word, options, false);
    const text = reader.read('');
    return reader.isUnknown ? undefined : text;
}
function splitWords(line, options) {
    const reader = new WordReader(line, options, true);
    reader.read('');
    return reader.takeWords();
}
class WordReader {
    isUnknown = false;
    #text;
    #options;
    #splits;
    #at = 0;
    #depth = 0;
    #words = [];
    #word = '';
    #isInWord = false;
    constructor(text, options, splits) {
        this.#text = text;
        this.#options = options;
        this.#splits = splits;
    }
    takeWords() {
        if (this.#word !== '')
            this.#words.push(this.#word);
        this.#word = '';
        return this.#words;
    }
    read(stop) {
        if (this.#depth === MAX_DEPTH)
            throw this.#failure(`nests "\${" deeper than ${MAX_DEPTH} levels`);
        this.#depth += 1;
        let result = '';
        while (this.#at < this.#text.length) {
            const char = this.#text.charAt(this.#at);
            if (char === stop) {
                this.#at += 1;
                this.#depth -= 1;
                return result;
            }
            const special = this.#special(char);
            if (special !== undefined) {
                result += special;
                if (char === '$')
                    this.#addAll(special);
                else
                    this.#addRaw(special);
            }
            else
                result += this.#plain(char);
        }
        if (stop !== '')
            throw this.#failure(`lacks the "${stop}" of a "\${"`);
        this.#depth -= 1;
        return result;
    }
    #special(char) {
        if (char === '$')
            return this.#dollar();
        if (char === '<')
            return this.#angle();
        if (char === "'")
            return this.#singleQuoted();
        if (char === '"')
            return this.#doubleQuoted();
        return undefined;
    }
    #plain(char) {
        this.#at += 1;
        if (char !== this.#options.escape) {
            this.#add(char);
            return char;
        }
        const kept = this.#options.isRaw === true ? char : '';
        const escaped = this.#text.charAt(this.#at);
        this.#at += 1;
        this.#addRaw(kept + escaped);
        return kept + escaped;
    }
    #singleQuoted() {
        const end = this.#text.indexOf("'", this.#at + 1);
        if (end === -1)
            throw this.#failure('opens a single quote that nothing closes');
        const quoted = this.#text.slice(this.#at, end + 1);
        this.#at = end + 1;
        return this.#options.isRaw === true ? quoted : quoted.slice(1, -1);
    }
    #doubleQuoted() {
        const { escape, isRaw } = this.#options;
        const quote = isRaw === true ? '"' : '';
        this.#at += 1;
        let result = quote;
        while (this.#at < this.#text.length) {
            const char = this.#text.charAt(this.#at);
            if (char === '$') {
                result += this.#dollar();
                continue;
            }
            this.#at += 1;
            if (char === '"')
                return result + quote;
            const next = this.#text.charAt(this.#at);
            if (char === escape && next === '')
                break;
            if (char === escape && (next === '"' || next === '$' || next === escape)) {
                result += isRaw === true ? char + next : next;
                this.#at += 1;
            }
            else
                result += isRaw === true && char === escape ? char + char : char;
        }
        throw this.#failure('opens a double quote that nothing closes');
    }
    #angle() {
        this.#at += 1;
        if (this.#text.charAt(this.#at) !== '<')
            return '<';
        const start = this.#at + 1;
        this.#at = start;
        while (/^[\t\r ]$/.test(this.#text.charAt(this.#at)))
            this.#at += 1;
        return `<<${this.#text.slice(start, this.#at)}`;
    }
    #dollar() {
        const keeps = this.#options.isRaw === true || this.#options.isKept === true;
        this.#at += 1;
        if (this.#text.charAt(this.#at) !== '{') {
            const name = this.#name();
            if (name === '')
                return '$';
            return keeps ? `$${name}` : this.#use(this.#options.lookup(name));
        }
        this.#at += 1;
        if (/^(?:[{}:]|)$/.test(this.#text.charAt(this.#at)))
            throw this.#failure('holds a "${" without a name');
        const name = this.#name();
        const sign = this.#text.charAt(this.#at);
        this.#at += 1;
        if (sign === '}')
            return keeps ? `\${${name}}` : this.#use(this.#options.lookup(name));
        const modifier = sign === ':' ? this.#text.charAt(this.#at) : sign;
        if (sign === ':')
            this.#at += 1;
        if (!isModifier(sign, modifier))
            throw this.#failure(`uses ${JSON.stringify(sign)} in "\${${name}", which docker does not know`);
        const wasUnknown = this.isUnknown;
        this.isUnknown = false;
        const word = this.#nested();
        const isWordUnknown = this.isUnknown;
        this.isUnknown = wasUnknown;
        if (keeps)
            return `\${${name}${sign === ':' ? ':' : ''}${modifier}${word}}`;
        return this.#modified(modifier, sign === ':', this.#options.lookup(name), isWordUnknown ? UNKNOWN : word);
    }
    #nested() {
        const [words, isInWord] = [this.#words, this.#isInWord];
        [this.#words, this.#word, this.#isInWord] = [[], '', false];
        const text = this.read('}');
        [this.#words, this.#word, this.#isInWord] = [words, '', isInWord];
        return text;
    }
    #modified(modifier, emptyIsUnset, value, word) {
        if (value === UNKNOWN)
            return this.#use(UNKNOWN);
        const isSet = value !== undefined && !(emptyIsUnset && value === '');
        if (modifier === '-')
            return this.#use(isSet ? value : word);
        if (modifier === '+')
            return this.#use(isSet ? word : '');
        if (modifier === '?')
            return this.#use(isSet ? value : UNKNOWN);
        return this.#use(value === undefined || value === '' ? '' : UNKNOWN);
    }
    #use(value) {
        if (value === UNKNOWN)
            this.isUnknown = true;
        return typeof value === 'string' ? value : '';
    }
    #name() {
        const pattern = /\p{Nd}+|[@*#?\-$!]|[\p{L}\p{Nd}_]+/uy;
        pattern.lastIndex = this.#at;
        const [found = ''] = pattern.exec(this.#text) ?? [];
        this.#at += found.length;
        return found;
    }
    #addAll(text) {
        if (this.#splits)
            for (const char of text)
                this.#add(char);
    }
    #add(char) {
        if (!this.#splits)
            return;
        if (!(0,_go_text_js__WEBPACK_IMPORTED_MODULE_0__  .xC)(char))
            return this.#addRaw(char);
        if (this.#isInWord && this.#word !== '') {
            this.#words.push(this.#word);
            this.#word = '';
            this.#isInWord = false;
        }
    }
    #addRaw(text) {
        this.#word += text;
        this.#isInWord = true;
    }
    #failure(problem) {
        const cut = this.#text.length > 120 ? `${this.#text.slice(0, 120)}…` : this.#text;
        return (0,_source_text_js__WEBPACK_IMPORTED_MODULE_1__  .V)(`${JSON.stringify(cut)} ${problem}.`, this.#options.line);
    }
}
function isModifier(sign, modifier) {
    return sign === ':' ? /^[-+?]$/.test(modifier) : /^[-+?#%/]$/.test(sign);
}


/***/ }),

/***/ 95861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CB: () => (  textsOf),
    CV: () => (  mapped),
    DQ: () => (  UNKNOWN_PART),
    Dl: () => (  ROOT),
    HV: () => (  UNKNOWN),
    Rr: () => (  computedOf),
    Xy: () => (  objectOf),
    Zc: () => (  literalOf),
    b6: () => (  textOf),
    c3: () => (  listOf),
    cz: () => (  optionsOf),
    d_: () => (  scalar),
    gP: () => (  either),
    lu: () => (  CWD),
    qE: () => (  isKnown),
    u7: () => (  unmarked),
    wP: () => (  isWhole),
    yX: () => (  combined)
  });
const ROOT = '\u0001';
const CWD = '\u0002';
const UNKNOWN_PART = '\u0003';
const MARKS = [ROOT, CWD, UNKNOWN_PART];
const MOST_OPTIONS = 64;
const UNKNOWN = { kind: 'unknown' };
function scalar(value) {
    return { kind: 'scalar', value };
}
function listOf(items, open = false) {
    return { kind: 'list', items, open };
}
function objectOf(members, open = false) {
    return { kind: 'object', members: new Map(members), open };
}
function unmarked(text) {
    return MARKS.reduce((clean, mark) => clean.replaceAll(mark, '\u0004'), text);
}
function isWhole(text) {
    return !text.includes(UNKNOWN_PART);
}
function computedOf(value) {
    if (typeof value === 'string')
        return scalar(unmarked(value));
    if (typeof value === 'number' || typeof value === 'boolean' || value === null)
        return scalar(value);
    if (Array.isArray(value))
        return listOf(value.map(computedOf));
    if (typeof value !== 'object')
        return UNKNOWN;
    return objectOf(Object.entries(value).map(([name, one]) => [unmarked(name), computedOf(one)]));
}
function either(options) {
    const flat = options.flatMap((option) => (option.kind === 'either' ? option.options : [option]));
    const seen = new Map(flat.map((option) => [JSON.stringify(plain(option)), option]));
    const [first] = seen.values();
    if (first === undefined || seen.size > MOST_OPTIONS)
        return UNKNOWN;
    return seen.size === 1 ? first : { kind: 'either', options: [...seen.values()] };
}
function optionsOf(value) {
    return value.kind === 'either' ? value.options : [value];
}
function mapped(value, change) {
    return value.kind === 'either' ? either(value.options.map(change)) : change(value);
}
function combined(values, make) {
    const count = values.reduce((product, value) => product * optionsOf(value).length, 1);
    if (count > MOST_OPTIONS)
        return UNKNOWN;
    const rows = values.reduce((found, value) => found.flatMap((row) => optionsOf(value).map((option) => [...row, option])), [[]]);
    return rows.length === 1 ? make(...values) : either(rows.map((row) => make(...row)));
}
function textOf(value) {
    if (value.kind === 'unknown')
        return UNKNOWN_PART;
    if (value.kind !== 'scalar')
        return undefined;
    return value.value === null ? undefined : String(value.value);
}
function isKnown(value) {
    if (value.kind === 'unknown')
        return false;
    if (value.kind === 'scalar')
        return typeof value.value !== 'string' || isWhole(value.value);
    if (value.kind === 'either')
        return value.options.every(isKnown);
    if (value.open)
        return false;
    return value.kind === 'list'
        ? value.items.every(isKnown)
        : [...value.members].every(([name, one]) => isWhole(name) && isKnown(one));
}
function literalOf(value) {
    return value.kind !== 'either' && isKnown(value) && !hasOptions(value) ? plainLiteral(value) : undefined;
}
function hasOptions(value) {
    if (value.kind === 'either')
        return true;
    if (value.kind === 'list')
        return value.items.some(hasOptions);
    return value.kind === 'object' && [...value.members.values()].some(hasOptions);
}
function plainLiteral(value) {
    if (value.kind === 'scalar')
        return value.value;
    if (value.kind === 'list')
        return value.items.map(plainLiteral);
    if (value.kind !== 'object')
        return null;
    return Object.fromEntries([...value.members].map(([name, one]) => [name, plainLiteral(one)]));
}
function* textsOf(value) {
    if (value.kind === 'unknown')
        yield UNKNOWN_PART;
    else if (value.kind === 'scalar') {
        if (typeof value.value === 'string')
            yield value.value;
    }
    else if (value.kind === 'either')
        for (const option of value.options)
            yield* textsOf(option);
    else {
        if (value.kind === 'list')
            for (const item of value.items)
                yield* textsOf(item);
        else
            for (const [name, one] of value.members) {
                yield name;
                yield* textsOf(one);
            }
        if (value.open)
            yield UNKNOWN_PART;
    }
}
function plain(value) {
    if (value.kind === 'unknown')
        return [];
    if (value.kind === 'scalar')
        return value.value;
    if (value.kind === 'either')
        return ['either', ...value.options.map(plain)];
    if (value.kind === 'list')
        return ['list', value.open, ...value.items.map(plain)];
    return { open: value.open, members: [...value.members].map(([name, one]) => [name, plain(one)]) };
}


/***/ }),

/***/ 62500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  o: () => (  Evaluator),
  I: () => (  newTrace)
});

var format = __webpack_require__(20365);
var computed = __webpack_require__(95861);
var list_functions = __webpack_require__(43790);
var external_node_path_ = __webpack_require__(76760);
var wording = __webpack_require__(37478);
;// CONCATENATED MODULE: ./.build/recipe/expression/text-functions.js




function ofTexts(make) {
    return (args) => (0,computed .yX)(args, (...values) => {
        const texts = values.map(computed .b6);
        if (texts.some((text) => text === undefined))
            return computed .HV;
        const made = make(...texts.flatMap((text) => text ?? []));
        return made === undefined ? computed .HV : (0,computed .d_)(made);
    });
}
function ofWhole(make) {
    return (args) => (0,computed .yX)(args, (...values) => {
        const texts = values.map(computed .b6);
        if (texts.some((text) => text === undefined || !(0,computed .wP)(text)))
            return computed .HV;
        const made = make(...texts.flatMap((text) => text ?? []));
        return made === undefined ? computed .HV : (0,computed .d_)(made);
    });
}
function dirname(path) {
    return path === computed .Dl || path === computed .lu ? `${path}/..` : external_node_path_.posix.dirname(path);
}
function basename(path) {
    return path === computed .Dl || path === computed .lu || path.endsWith('..') ? computed .DQ : external_node_path_.posix.basename(path);
}
function absolute(path) {
    return path.startsWith('/') || [computed .Dl, computed .lu, computed .DQ].includes(path.charAt(0)) ? path : `${computed .lu}/${path}`;
}
function trimmed(text, characters, ends) {
    const drops = new Set(characters);
    const letters = Array.from(text);
    let [start, end] = [0, letters.length];
    if (ends !== 'end')
        while (start < end && drops.has(letters[start] ?? ''))
            start += 1;
    if (ends !== 'start')
        while (end > start && drops.has(letters[end - 1] ?? ''))
            end -= 1;
    return letters.slice(start, end).join('');
}
function replaced(text, from, to) {
    if (from.length > 1 && from.startsWith('/') && from.endsWith('/'))
        return patternReplaced(text, from.slice(1, -1), to);
    return (0,computed .wP)(from) ? text.replaceAll(from, to) : undefined;
}
const PLAIN_PATTERN = /^\^?(?:[\w /.-]|\\[./-]|\[[\w^.-]+\][+*]?)*\$?$/;
const LONGEST_TEXT = 500;
const MOST_REPETITIONS = 2;
function patternReplaced(text, pattern, to) {
    if (!(0,computed .wP)(text) || !PLAIN_PATTERN.test(pattern) || text.length > LONGEST_TEXT)
        return undefined;
    if (pattern.split(/[+*]/).length > MOST_REPETITIONS + 1)
        return undefined;
    return text.replace(new RegExp(pattern, 'g'), to.replace(/\$\{(\d+)\}/g, '$$$1'));
}
const TEXT_FUNCTIONS = {
    abspath: ofTexts(absolute),
    basename: ofTexts(basename),
    chomp: ofTexts((text) => (0,wording .hT)(text, '\r\n')),
    dirname: ofTexts(dirname),
    endswith: ofWhole((text, end = '') => text.endsWith(end)),
    format: (args) => (0,computed .yX)(args, (...values) => (0,format .X0)(values)),
    indent: ofTexts((_, text = '') => text),
    lower: ofTexts((text) => text.toLowerCase()),
    pathexpand: ofTexts((text) => text),
    regex_replace: ofWhole((text, pattern = '', to = '') => patternReplaced(text, pattern, to)),
    replace: ofTexts((text, from = '', to = '') => replaced(text, from, to)),
    startswith: ofWhole((text, start = '') => text.startsWith(start)),
    strcontains: ofWhole((text, part = '') => text.includes(part)),
    strrev: ofWhole((text) => Array.from(text).toReversed().join('')),
    substr: ofWhole((text, from = '0', length = '-1') => {
        const letters = Array.from(text);
        const start = Number(from) < 0 ? letters.length + Number(from) : Number(from);
        return letters.slice(start, Number(length) < 0 ? undefined : start + Number(length)).join('');
    }),
    title: ofTexts((text) => text.replace(/(^|[^\p{L}\p{N}'])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase())),
    tonumber: ofWhole((text) => (Number.isFinite(Number(text)) ? Number(text) : undefined)),
    tostring: (args) => (0,computed .yX)(args, (value = computed .HV) => ((0,computed .b6)(value) === undefined ? value : (0,computed .d_)((0,computed .b6)(value) ?? null))),
    tobool: ofWhole((text) => (text === 'true' ? true : text === 'false' ? false : undefined)),
    trim: ofTexts((text, characters = '') => trimmed(text, characters, 'both')),
    trimprefix: ofTexts((text, prefix = '') => (text.startsWith(prefix) ? text.slice(prefix.length) : text)),
    trimspace: ofTexts((text) => text.trim()),
    trimsuffix: ofTexts((text, suffix = '') => suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text),
    upper: ofTexts((text) => text.toUpperCase()),
    urldecode: ofWhole((text) => decoded(text)),
    base64decode: ofWhole((text) => Buffer.from(text, 'base64').toString('utf8')),
    base64encode: ofWhole((text) => Buffer.from(text, 'utf8').toString('base64')),
};
function decoded(text) {
    try {
        return decodeURIComponent(text.replaceAll('+', ' '));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/recipe/expression/evaluator.js




function newTrace() {
    return { reads: [], texts: new Set(), variables: new Set(), outside: new Set(), data: new Set() };
}
const NO_BINDINGS = new Map();
const READS = /^(?:templatefile|file(?:base64)?(?:md5|sha1|sha256|sha512)?|filebase64(?:sha256|sha512))$/;
const OUTSIDE = new Set(['consul_key', 'consul_keys']);
const MOST_STEPS = 50_000;
const DEEPEST = 100;
class Evaluator {
    #scope;
    #named = new Map();
    #trace = newTrace();
    #steps = 0;
    #depth = 0;
    constructor(scope) {
        this.#scope = scope;
    }
    evaluate(expression, trace = newTrace(), bindings = NO_BINDINGS) {
        this.#trace = trace;
        this.#steps = 0;
        this.#depth = 0;
        return this.#value(expression, bindings);
    }
    #value(expression, bindings) {
        this.#steps += 1;
        if (this.#steps > MOST_STEPS || this.#depth > DEEPEST)
            return computed .HV;
        this.#depth += 1;
        const value = this.#kinds(expression, bindings);
        this.#depth -= 1;
        return value;
    }
    #kinds(expression, bindings) {
        const of = (inner) => this.#value(inner, bindings);
        switch (expression.kind) {
            case 'literal': {
                const value = (0,computed .Rr)(expression.value);
                if (typeof expression.value === 'string')
                    this.#trace.texts.add(value);
                return value;
            }
            case 'template':
                return this.#text(expression.parts, bindings);
            case 'name':
                return bindings.get(expression.name) ?? computed .HV;
            case 'member':
                return this.#member(expression.of, expression.name, bindings);
            case 'index':
                return at(of(expression.of), of(expression.at));
            case 'splat':
                return (0,computed .CV)(of(expression.of), (list) => {
                    if (list.kind === 'unknown')
                        return computed .HV;
                    const { items, open } = list.kind === 'list' ? list : { items: [list], open: false };
                    return (0,computed .c3)(items.map((item) => expression.names.reduce((value, name) => at(value, (0,computed .d_)(name)), item)), open);
                });
            case 'call':
                return this.#call(expression, bindings);
            case 'choice':
                return this.#choice(expression, bindings);
            case 'operation':
                return operation(expression.operator, expression.operands.map(of));
            case 'list':
                return (0,computed .c3)(expression.items.map(of));
            case 'object':
                return this.#object(expression.members, bindings);
            case 'loop':
                return this.#loop(expression, bindings);
            case 'opaque':
                for (const inner of expression.inner)
                    of(inner);
                return computed .HV;
            default:
                return computed .HV;
        }
    }
    #text(parts, bindings) {
        const values = parts.map((part) => typeof part === 'string' ? (0,computed .d_)((0,computed .u7)(part)) : this.#value(part, bindings));
        const text = (0,computed .yX)(values, (...pieces) => joined(pieces.map((piece) => (0,computed .b6)(piece) ?? computed .DQ)));
        const found = text.kind === 'unknown' ? (0,computed .d_)(computed .DQ) : text;
        this.#trace.texts.add(found);
        return found;
    }
    #member(of, name, bindings) {
        if (of.kind === 'member' && of.of.kind === 'name' && of.of.name === 'data' && !bindings.has('data'))
            this.#trace.data.add(`${of.name}.${name}`);
        if (of.kind !== 'name' || bindings.has(of.name))
            return at(this.#value(of, bindings), (0,computed .d_)(name));
        if (of.name === 'var') {
            this.#trace.variables.add(name);
            return this.#scope.variable(name) ?? this.#once(`var.${name}`, this.#scope.defaults.get(name));
        }
        if (of.name === 'local')
            return this.#once(`local.${name}`, this.#scope.locals.get(name));
        if (of.name === 'path')
            return name === 'root' ? (0,computed .d_)(computed .Dl) : name === 'cwd' ? (0,computed .d_)(computed .lu) : computed .HV;
        return at(this.#scope.other(of.name), (0,computed .d_)(name));
    }
    #once(name, expression) {
        const known = this.#named.get(name);
        if (known === 'open' || expression === undefined)
            return computed .HV;
        const outer = this.#trace;
        let found = known;
        if (found === undefined) {
            this.#named.set(name, 'open');
            this.#trace = newTrace();
            found = { value: this.#value(expression, NO_BINDINGS), trace: this.#trace };
            this.#named.set(name, found);
            this.#trace = outer;
        }
        for (const text of found.trace.texts)
            outer.texts.add(text);
        for (const variable of found.trace.variables)
            outer.variables.add(variable);
        for (const one of found.trace.outside)
            outer.outside.add(one);
        for (const one of found.trace.data)
            outer.data.add(one);
        return found.value;
    }
    #choice({ if: condition, yes, no }, bindings) {
        const decided = this.#value(condition, bindings);
        if (this.#scope.isExact && decided.kind === 'scalar' && typeof decided.value === 'boolean') {
            return this.#value(decided.value ? yes : no, bindings);
        }
        return (0,computed .gP)([this.#value(yes, bindings), this.#value(no, bindings)]);
    }
    #object(members, bindings) {
        let open = false;
        const found = members.flatMap(([key, value]) => {
            const one = this.#value(value, bindings);
            const names = (0,computed .cz)(this.#value(key, bindings)).map(computed .b6);
            if (names.length > 1 || names[0] === undefined || !(0,computed .wP)(names[0]))
                open = true;
            return names.map((name) => [name ?? computed .DQ, one]);
        });
        return (0,computed .Xy)(found, open);
    }
    #loop(loop, bindings) {
        return (0,computed .CV)(this.#value(loop.in, bindings), (over) => {
            const { entries, open } = entriesOf(over);
            const found = entries.flatMap(([key, value]) => {
                const inner = new Map(bindings).set(loop.valueName, value);
                if (loop.keyName !== undefined)
                    inner.set(loop.keyName, key);
                const filter = loop.if === undefined ? undefined : this.#value(loop.if, inner);
                if (this.#scope.isExact && filter?.kind === 'scalar' && filter.value === false)
                    return [];
                const name = loop.key === undefined ? (0,computed .d_)(null) : this.#value(loop.key, inner);
                return [[name, this.#value(loop.value, inner), filter === undefined || filter.kind === 'scalar']];
            });
            const isOpen = open || (this.#scope.isExact && found.some(([, , isCertain]) => !isCertain));
            if (loop.makes === 'list')
                return (0,computed .c3)(found.map(([, value]) => value), isOpen);
            if (loop.makes === 'object')
                return (0,computed .Xy)(found.map(([name, value]) => [(0,computed .b6)(name) ?? computed .DQ, value]), isOpen);
            return open
                ? (0,computed .d_)(computed .DQ)
                : (0,computed .yX)(found.map(([, value]) => value), (...texts) => (0,computed .d_)(texts.map((text) => (0,computed .b6)(text) ?? computed .DQ).join('')));
        });
    }
    #call({ name, args, spreads }, bindings) {
        const values = args.map((arg) => this.#value(arg, bindings));
        const last = values.at(-1);
        const given = spreads && last?.kind === 'list' && !last.open ? [...values.slice(0, -1), ...last.items] : values;
        if (spreads && given === values)
            return computed .HV;
        if (READS.test(name))
            return this.#read(name, given, bindings);
        if (OUTSIDE.has(name))
            this.#trace.outside.add(`${name}()`);
        if (name === 'fileset')
            return this.#fileset(given);
        if (name === 'try')
            return this.#scope.isExact ? (given.find((one) => one.kind !== 'unknown') ?? computed .HV) : (0,computed .gP)(given);
        if (name === 'can')
            return given.every(computed .qE) ? (0,computed .d_)(true) : computed .HV;
        if (name === 'fileexists') {
            this.#trace.reads.push(...given.slice(0, 1));
            return computed .HV;
        }
        if (name === 'jsondecode' || name === 'yamldecode')
            return (0,computed .CV)(given[0] ?? computed .HV, evaluator_decoded);
        if (name === 'jsonencode')
            return encoded(given[0] ?? computed .HV);
        const own = Object.hasOwn(TEXT_FUNCTIONS, name)
            ? TEXT_FUNCTIONS[name]
            : Object.hasOwn(list_functions .f, name)
                ? list_functions .f[name]
                : undefined;
        return own?.(given) ?? computed .HV;
    }
    #read(name, [path = computed .HV, values = computed .HV], bindings) {
        this.#trace.reads.push(path);
        if (name !== 'file' && name !== 'templatefile')
            return computed .HV;
        return (0,computed .CV)(path, (one) => {
            const text = (0,computed .b6)(one);
            const content = text === undefined || !(0,computed .wP)(text) ? undefined : this.#scope.files.read(text);
            if (content === undefined)
                return computed .HV;
            if (name === 'file')
                return (0,computed .d_)((0,computed .u7)(content));
            const inner = new Map(bindings);
            if (values.kind === 'object')
                for (const [member, value] of values.members)
                    inner.set(member, value);
            return this.#value(this.#scope.files.parse(content), inner);
        });
    }
    #fileset([folder = computed .HV, pattern = computed .HV]) {
        return (0,computed .yX)([folder, pattern], (base = computed .HV, glob = computed .HV) => {
            const [where, what] = [(0,computed .b6)(base), (0,computed .b6)(glob)];
            const found = where === undefined || what === undefined || !(0,computed .wP)(where + what)
                ? undefined
                : this.#scope.files.list(where, what);
            if (found === undefined) {
                this.#trace.reads.push(base);
                return computed .HV;
            }
            for (const path of found)
                this.#trace.reads.push((0,computed .d_)(`${where ?? ''}/${(0,computed .u7)(path)}`));
            return (0,computed .c3)(found.map((path) => (0,computed .d_)((0,computed .u7)(path))));
        });
    }
}
const LONGEST = 1024 * 1024;
function joined(texts) {
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    return (0,computed .d_)(length > LONGEST ? computed .DQ : texts.join(''));
}
function entriesOf(over) {
    if (over.kind === 'object') {
        const entries = [...over.members].map(([name, value]) => [(0,computed .d_)(name), value]);
        return { entries: over.open ? [...entries, [computed .HV, computed .HV]] : entries, open: over.open };
    }
    const { items, open } = (0,list_functions .S)(over);
    const entries = items.map((value, index) => [(0,computed .d_)(index), value]);
    return { entries: open ? [...entries, [computed .HV, computed .HV]] : entries, open };
}
function at(of, key) {
    return (0,computed .CV)(of, (one) => (0,computed .CV)(key, (name) => {
        if (one.kind !== 'list' && one.kind !== 'object')
            return computed .HV;
        const text = (0,computed .b6)(name);
        if (text === undefined || !(0,computed .wP)(text))
            return (0,computed .gP)([...(0,list_functions .S)(one).items, ...(one.open ? [computed .HV] : [])]);
        if (one.kind === 'object')
            return one.members.get(text) ?? computed .HV;
        return one.open ? (0,computed .gP)([...one.items, computed .HV]) : (one.items[Number(text)] ?? computed .HV);
    }));
}
function operation(operator, operands) {
    return (0,computed .yX)(operands, (left = computed .HV, right) => {
        if (operator === '&&' || operator === '||')
            return logical(operator, left, right ?? computed .HV);
        const [a, b] = [(0,computed .Zc)(left), right === undefined ? null : (0,computed .Zc)(right)];
        if (a === undefined || b === undefined)
            return computed .HV;
        if (operator === '==' || operator === '!=')
            return (0,computed .d_)((JSON.stringify(a) === JSON.stringify(b)) === (operator === '=='));
        if (operator === '!')
            return typeof a === 'boolean' ? (0,computed .d_)(!a) : computed .HV;
        if (typeof a === 'object' || (typeof b === 'object' && right !== undefined))
            return computed .HV;
        return arithmetic(operator, Number(a), right === undefined ? undefined : Number(b));
    });
}
function logical(operator, left, right) {
    const decisive = operator === '||';
    const [a, b] = [(0,computed .Zc)(left), (0,computed .Zc)(right)];
    if (a === decisive || b === decisive)
        return (0,computed .d_)(decisive);
    return a === !decisive && b === !decisive ? (0,computed .d_)(!decisive) : computed .HV;
}
function arithmetic(operator, a, b) {
    if (b === undefined)
        return operator === '-' ? (0,computed .d_)(-a) : computed .HV;
    if (operator === '+')
        return (0,computed .d_)(a + b);
    if (operator === '-')
        return (0,computed .d_)(a - b);
    if (operator === '*')
        return (0,computed .d_)(a * b);
    if (operator === '/')
        return (0,computed .d_)(a / b);
    if (operator === '%')
        return (0,computed .d_)(a % b);
    if (operator === '<')
        return (0,computed .d_)(a < b);
    if (operator === '>')
        return (0,computed .d_)(a > b);
    if (operator === '<=')
        return (0,computed .d_)(a <= b);
    return operator === '>=' ? (0,computed .d_)(a >= b) : computed .HV;
}
function evaluator_decoded(value) {
    const text = (0,computed .b6)(value);
    if (text === undefined || !(0,computed .wP)(text))
        return computed .HV;
    const found = (0,format .jN)(text);
    return found === undefined ? computed .HV : (0,computed .Rr)(found);
}
function encoded(value) {
    const literal = (0,computed .Zc)(value);
    return literal === undefined ? (0,computed .d_)(computed .DQ) : (0,computed .d_)(JSON.stringify(literal));
}


/***/ }),

/***/ 20365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Nh: () => (  formattedList),
    X0: () => (  formatted),
    jN: () => (  decodedData)
  });
  var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
  var _computed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95861);


const VERB = /%(?:%|([-+# 0]*)((?:[1-9]\d*)?)(?:\.(\d+))?(?:\[(\d+)\])?([a-zA-Z]))/g;
function formatted([pattern, ...values]) {
    const text = pattern === undefined ? undefined : (0,_computed_js__WEBPACK_IMPORTED_MODULE_1__  .b6)(pattern);
    if (text === undefined)
        return _computed_js__WEBPACK_IMPORTED_MODULE_1__  .HV;
    let next = 0;
    return (0,_computed_js__WEBPACK_IMPORTED_MODULE_1__  .d_)(text.replace(VERB, (verb, flags, width, precision, index, letter) => {
        if (verb === '%%')
            return '%';
        const at = index === undefined ? next : Number(index) - 1;
        next = at + 1;
        return padded(shown(values[at], letter, precision), flags, Number(width));
    }));
}
function shown(value, verb, precision) {
    const text = value === undefined ? undefined : (0,_computed_js__WEBPACK_IMPORTED_MODULE_1__  .b6)(value);
    if (value === undefined || (text === undefined && verb !== 'v'))
        return _computed_js__WEBPACK_IMPORTED_MODULE_1__  .DQ;
    if (text === _computed_js__WEBPACK_IMPORTED_MODULE_1__  .DQ)
        return text;
    if (verb === 's')
        return precision === undefined
            ? (text ?? '')
            : Array.from(text ?? '')
                .slice(0, Number(precision))
                .join('');
    if (verb === 'd')
        return String(Math.trunc(Number(text)));
    if (verb === 'f')
        return Number(text).toFixed(Number(precision ?? 6));
    if (verb === 'q')
        return JSON.stringify(text);
    if (verb === 't')
        return text ?? '';
    if (verb === 'x' || verb === 'X' || verb === 'o' || verb === 'b')
        return inBase(Number(text), verb);
    if (verb !== 'v')
        return _computed_js__WEBPACK_IMPORTED_MODULE_1__  .DQ;
    const literal = (0,_computed_js__WEBPACK_IMPORTED_MODULE_1__  .Zc)(value);
    return text ?? (literal === undefined ? _computed_js__WEBPACK_IMPORTED_MODULE_1__  .DQ : JSON.stringify(literal));
}
function inBase(value, verb) {
    if (!Number.isInteger(value))
        return _computed_js__WEBPACK_IMPORTED_MODULE_1__  .DQ;
    const text = value.toString(verb === 'o' ? 8 : verb === 'b' ? 2 : 16);
    return verb === 'X' ? text.toUpperCase() : text;
}
const WIDEST = 200;
function padded(text, flags, width) {
    if (width > WIDEST)
        return _computed_js__WEBPACK_IMPORTED_MODULE_1__  .DQ;
    if (flags.includes('-'))
        return text.padEnd(width);
    return text.padStart(width, flags.includes('0') ? '0' : ' ');
}
function formattedList(args) {
    return (0,_computed_js__WEBPACK_IMPORTED_MODULE_1__  .yX)(args, (...values) => {
        if (values.some((value) => value.kind === 'list' && value.open))
            return _computed_js__WEBPACK_IMPORTED_MODULE_1__  .HV;
        const length = Math.max(1, ...values.map((value) => (value.kind === 'list' ? value.items.length : 1)));
        const isEmpty = values.some((value) => value.kind === 'list' && value.items.length === 0);
        if (isEmpty)
            return (0,_computed_js__WEBPACK_IMPORTED_MODULE_1__  .c3)([]);
        const rows = Array.from({ length }, (_, row) => values.map((value) => (value.kind === 'list' ? (value.items[row] ?? _computed_js__WEBPACK_IMPORTED_MODULE_1__  .HV) : value)));
        return (0,_computed_js__WEBPACK_IMPORTED_MODULE_1__  .c3)(rows.map((row) => (0,_computed_js__WEBPACK_IMPORTED_MODULE_1__  .yX)(row, (...cells) => formatted(cells))), !values.every((value) => (0,_computed_js__WEBPACK_IMPORTED_MODULE_1__  .qE)(value) || value.kind === 'list'));
    });
}
const LONGEST = 1024 * 1024;
const MOST_ALIASES = 50;
function decodedData(text) {
    if (text.length > LONGEST)
        return undefined;
    try {
        const found = (0,yaml__WEBPACK_IMPORTED_MODULE_0__  .qg)(text, { maxAliasCount: MOST_ALIASES, logLevel: 'silent' });
        return found;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 30837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  legacyText)
  });
const FUNCTIONS = new Map([
    ['lower', 'lower'],
    ['upper', 'upper'],
    ['printf', 'format'],
    ['replace_all', 'replace'],
    ['replace', 'replace'],
    ['split', 'split'],
    ['strftime', 'legacy_strftime'],
    ['isotime', 'legacy_isotime'],
    ['env', 'env'],
    ['consul_key', 'consul_key'],
]);
const WORD = /\s*(?:`([^`]*)`|"((?:[^"\\]|\\.)*)"|(-?\d+)|([.\w-]+)|(\|)|(\()|(\)))/y;
function legacyText(text) {
    const parts = [];
    let at = 0;
    for (let open = text.indexOf('{{'); open !== -1; open = text.indexOf('{{', at)) {
        const close = text.indexOf('}}', open + 2);
        if (close === -1)
            return { kind: 'literal', value: text };
        let before = text.slice(at, open);
        let inner = text.slice(open + 2, close);
        if (inner.startsWith('- '))
            [before, inner] = [before.trimEnd(), inner.slice(1)];
        at = close + 2;
        if (inner.endsWith(' -')) {
            inner = inner.slice(0, -1);
            while (/\s/.test(text.charAt(at)))
                at += 1;
        }
        if (before !== '')
            parts.push(before);
        parts.push(actionOf(inner));
    }
    if (at < text.length)
        parts.push(text.slice(at));
    const [only] = parts;
    if (parts.length === 0)
        return { kind: 'literal', value: '' };
    if (parts.length === 1)
        return typeof only === 'string' ? { kind: 'literal', value: only } : (only ?? { kind: 'opaque', inner: [] });
    return { kind: 'template', parts };
}
const OPAQUE = { kind: 'opaque', inner: [] };
function actionOf(text) {
    const words = wordsOf(text);
    if (words === undefined)
        return OPAQUE;
    let piped;
    for (const command of splitAt(words)) {
        const [name, ...args] = command;
        if (name === undefined)
            return OPAQUE;
        const given = [...args.map(argumentOf), ...(piped === undefined ? [] : [piped])];
        piped = piped === undefined && args.length === 0 && name.kind === 'text' ? argumentOf(name) : callOf(name, given);
    }
    return piped ?? OPAQUE;
}
function wordsOf(text) {
    const words = [];
    WORD.lastIndex = 0;
    const trimmed = text.trimEnd();
    while (WORD.lastIndex < trimmed.length) {
        const found = WORD.exec(trimmed);
        if (found === null)
            return undefined;
        const [, raw, quoted, number, name, bar] = found;
        if (bar !== undefined)
            words.push({ kind: 'bar', text: '|' });
        else if (name !== undefined)
            words.push({ kind: 'name', text: name });
        else if (number !== undefined || raw !== undefined)
            words.push({ kind: 'text', text: raw ?? number ?? '' });
        else if (quoted !== undefined)
            words.push({ kind: 'text', text: quoted.replace(/\\(.)/g, '$1') });
        else
            return undefined;
    }
    return words;
}
function splitAt(words) {
    const commands = [[]];
    for (const word of words) {
        if (word.kind === 'bar')
            commands.push([]);
        else
            commands.at(-1)?.push(word);
    }
    return commands;
}
function argumentOf(word) {
    return word.kind === 'text' ? { kind: 'literal', value: word.text } : callOf(word, []);
}
function callOf({ kind, text }, args) {
    if (kind === 'text')
        return OPAQUE;
    const [first, second, third] = args;
    if (text === 'user')
        return first?.kind === 'literal' && typeof first.value === 'string' ? member('var', first.value) : OPAQUE;
    if (text === 'template_dir')
        return member('path', 'root');
    if (text === 'pwd')
        return member('path', 'cwd');
    if (text === 'build_name')
        return member('source', 'name');
    if (text === 'build_type')
        return member('source', 'type');
    const name = FUNCTIONS.get(text);
    if (name === undefined)
        return { kind: 'opaque', inner: args };
    if (text === 'replace_all' && first !== undefined && second !== undefined && third !== undefined) {
        return { kind: 'call', name, args: [third, first, second], spreads: false };
    }
    if (text === 'replace')
        return args.length === 4 && args[3] !== undefined && first !== undefined && second !== undefined
            ? { kind: 'call', name, args: [args[3], first, second], spreads: false }
            : OPAQUE;
    if (text === 'split' && first !== undefined && second !== undefined && third !== undefined) {
        const list = { kind: 'call', name: 'split', args: [second, first], spreads: false };
        return { kind: 'index', of: list, at: third };
    }
    return { kind: 'call', name, args, spreads: false };
}
function member(of, name) {
    return { kind: 'member', of: { kind: 'name', name: of }, name };
}


/***/ }),

/***/ 43790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    S: () => (  itemsOf),
    f: () => (  LIST_FUNCTIONS)
  });
  var _computed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95861);
  var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20365);


const MOST_ITEMS = 1000;
function itemsOf(value) {
    if (value.kind === 'list')
        return value;
    if (value.kind === 'object')
        return { items: [...value.members.values()], open: value.open };
    return { items: [], open: value.kind !== 'scalar' };
}
function ofList(make) {
    return (args) => (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .yX)(args, (first = _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV, ...more) => {
        if (first.kind === 'unknown' || first.kind === 'scalar')
            return _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV;
        const { items, open } = itemsOf(first);
        const made = make(items, ...more);
        if ('kind' in made)
            return open ? (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .gP)([made, _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV]) : made;
        return (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .c3)(made, open);
    });
}
function concat(args) {
    return (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .yX)(args, (...lists) => {
        const found = lists.map(itemsOf);
        return (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .c3)(found.flatMap(({ items }) => items), found.some(({ open }) => open));
    });
}
function flattened(value) {
    return value.kind === 'list' ? [...value.items.flatMap(flattened), ...(value.open ? [_computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV] : [])] : [value];
}
function distinct(items) {
    return [
        ...new Map(items.map((item) => [JSON.stringify((0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .Zc)(item) ?? [item.kind, ...(0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .cz)(item)]), item])).values(),
    ];
}
function element(items, at) {
    const index = at?.kind === 'scalar' ? Number(at.value) : Number.NaN;
    if (!Number.isInteger(index))
        return (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .gP)([...items, _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV]);
    return items[((index % items.length) + items.length) % items.length] ?? _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV;
}
function merge(args) {
    return (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .yX)(args, (...values) => (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .Xy)(values.flatMap((value) => (value.kind === 'object' ? [...value.members] : [])), values.some((value) => value.kind === 'unknown' || (value.kind === 'object' && value.open))));
}
function lookup([map = _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV, key = _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV, otherwise]) {
    return (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .CV)(map, (one) => (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .CV)(key, (name) => {
        if (one.kind !== 'object')
            return _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV;
        const text = (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .b6)(name);
        if (text === undefined || !(0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .wP)(text))
            return (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .gP)([
                ...one.members.values(),
                ...(otherwise === undefined ? [] : [otherwise]),
                ...(one.open ? [_computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV] : []),
            ]);
        return one.members.get(text) ?? (one.open ? _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV : (otherwise ?? _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV));
    }));
}
function split(args) {
    return (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .yX)(args, (separator = _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV, text = _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV) => {
        const [by, of] = [(0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .b6)(separator), (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .b6)(text)];
        if (by === undefined || of === undefined || !(0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .wP)(by))
            return _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV;
        return of === '' ? (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .c3)([(0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .d_)('')]) : (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .c3)(of.split(by).map(_computed_js__WEBPACK_IMPORTED_MODULE_0__  .d_), !(0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .wP)(of));
    });
}
function join([separator = _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV, ...lists]) {
    return (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .yX)([separator, concat(lists)], (by, list = _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV) => {
        const text = by === undefined ? undefined : (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .b6)(by);
        if (text === undefined || list.kind !== 'list' || list.open)
            return _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV;
        return (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .yX)(list.items, (...items) => {
            const texts = items.map(_computed_js__WEBPACK_IMPORTED_MODULE_0__  .b6);
            return texts.some((one) => one === undefined) ? _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV : (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .d_)(texts.join(text));
        });
    });
}
function coalesce(args) {
    const possible = [];
    for (const arg of args) {
        const options = (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .cz)(arg).filter((option) => option.kind !== 'scalar' || (option.value !== null && option.value !== ''));
        possible.push(...options);
        if (options.length > 0 &&
            options.every((option) => option.kind !== 'unknown') &&
            options.length === (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .cz)(arg).length)
            break;
    }
    return (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .gP)(possible);
}
function setproduct(args) {
    const lists = args.map(itemsOf);
    const count = lists.reduce((product, { items }) => product * items.length, 1);
    if (count > MOST_ITEMS)
        return _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV;
    const rows = lists.reduce((found, { items }) => found.flatMap((row) => items.map((item) => [...row, item])), [[]]);
    return (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .c3)(rows.map((row) => (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .c3)(row)), lists.some(({ open }) => open));
}
function range(args) {
    const numbers = args.map((arg) => (arg.kind === 'scalar' ? Number(arg.value) : Number.NaN));
    const [start, end, step] = numbers.length === 1 ? [0, numbers[0] ?? 0, 1] : [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 1];
    const length = Math.max(0, Math.ceil((end - start) / step));
    if (!Number.isInteger(length) || length > MOST_ITEMS)
        return _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV;
    return (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .c3)(Array.from({ length }, (_, index) => (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .d_)(start + index * step)));
}
function sorted(items) {
    const texts = items.map(_computed_js__WEBPACK_IMPORTED_MODULE_0__  .b6);
    return texts.every((text) => text !== undefined && (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .wP)(text))
        ? texts.toSorted((a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0)).map((text) => (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .d_)(text ?? ''))
        : items;
}
const numberOf = (value) => (value?.kind === 'scalar' ? Number(value.value) : Number.NaN);
const literals = (items) => items.map((item) => JSON.stringify((0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .Zc)(item) ?? null));
const LIST_FUNCTIONS = {
    alltrue: ofList((items) => items.every(_computed_js__WEBPACK_IMPORTED_MODULE_0__  .qE) ? (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .d_)(items.every((item) => (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .Zc)(item) === true)) : _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV),
    anytrue: ofList((items) => (items.every(_computed_js__WEBPACK_IMPORTED_MODULE_0__  .qE) ? (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .d_)(items.some((item) => (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .Zc)(item) === true)) : _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV)),
    chunklist: ofList((items, size) => {
        const width = numberOf(size);
        if (!Number.isInteger(width) || width < 1)
            return [(0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .c3)(items)];
        return Array.from({ length: Math.ceil(items.length / width) }, (_, index) => (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .c3)(items.slice(index * width, (index + 1) * width)));
    }),
    coalesce,
    coalescelist: (args) => (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .gP)(args.filter((arg) => !(arg.kind === 'list' && !arg.open && arg.items.length === 0))),
    compact: ofList((items) => items.filter((item) => item.kind !== 'scalar' || (item.value !== null && item.value !== ''))),
    concat,
    contains: ofList((items, wanted = _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV) => {
        if (!items.every(_computed_js__WEBPACK_IMPORTED_MODULE_0__  .qE) || !(0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .qE)(wanted))
            return _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV;
        return (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .d_)(literals(items).includes(JSON.stringify((0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .Zc)(wanted) ?? null)));
    }),
    distinct: ofList((items) => distinct(items)),
    element: ofList((items, at) => element(items, at)),
    flatten: ofList((items) => items.flatMap(flattened)),
    formatlist: _format_js__WEBPACK_IMPORTED_MODULE_1__  .Nh,
    index: ofList((items, wanted = _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV) => {
        const at = literals(items).indexOf(JSON.stringify((0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .Zc)(wanted) ?? null));
        return at === -1 || !items.every(_computed_js__WEBPACK_IMPORTED_MODULE_0__  .qE) ? _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV : (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .d_)(at);
    }),
    join,
    keys: (args) => (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .CV)(args[0] ?? _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV, (one) => one.kind === 'object' ? (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .c3)([...one.members.keys()].sort().map(_computed_js__WEBPACK_IMPORTED_MODULE_0__  .d_), one.open) : _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV),
    length: (args) => (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .CV)(args[0] ?? _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV, (one) => {
        if (one.kind === 'list')
            return one.open ? _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV : (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .d_)(one.items.length);
        if (one.kind === 'object')
            return one.open ? _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV : (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .d_)(one.members.size);
        const text = (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .b6)(one);
        return text === undefined || !(0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .wP)(text) ? _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV : (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .d_)(Array.from(text).length);
    }),
    lookup,
    merge,
    one: ofList((items) => items[0] ?? (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .d_)(null)),
    range,
    reverse: ofList((items) => items.toReversed()),
    setintersection: (args) => {
        const [first = _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV, ...others] = args;
        return ofList((items) => items.filter((item) => others.every((other) => itemsOf(other).open || literals(itemsOf(other).items).includes(JSON.stringify((0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .Zc)(item) ?? null)))))([first]);
    },
    setproduct,
    setsubtract: ofList((items) => items),
    setunion: (args) => (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .CV)(concat(args), (list) => (list.kind === 'list' ? (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .c3)(distinct(list.items), list.open) : list)),
    slice: ofList((items, from, to) => items.slice(numberOf(from), numberOf(to))),
    sort: ofList((items) => sorted(items)),
    split,
    tolist: ofList((items) => items),
    tomap: (args) => args[0] ?? _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV,
    toset: ofList((items) => distinct(items)),
    convert: (args) => args[0] ?? _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV,
    values: ofList((items) => items),
    zipmap: (args) => (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .yX)(args, (names = _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV, values = _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV) => {
        const [keys, items] = [itemsOf(names), itemsOf(values)];
        const members = keys.items.flatMap((name, index) => {
            const text = (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .b6)(name);
            return text === undefined ? [] : [[text, items.items[index] ?? _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV]];
        });
        return (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .Xy)(members, keys.open || items.open);
    }),
    max: (args) => (args.every(_computed_js__WEBPACK_IMPORTED_MODULE_0__  .qE) ? (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .d_)(Math.max(...args.map(numberOf))) : _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV),
    min: (args) => (args.every(_computed_js__WEBPACK_IMPORTED_MODULE_0__  .qE) ? (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__  .d_)(Math.min(...args.map(numberOf))) : _computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV),
};


/***/ }),

/***/ 50743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  P$: () => (  attributeExpression),
  yi: () => (  constantOf),
  rS: () => (  syntaxOf),
  wv: () => (  textExpression)
});

var hcl_cursor = __webpack_require__(62889);
var hcl_expression = __webpack_require__(5556);
var json_source = __webpack_require__(44673);
var syntax_error = __webpack_require__(85809);
var legacy_text = __webpack_require__(30837);
;// CONCATENATED MODULE: ./.build/recipe/expression/syntax.js
const NOT_EXPRESSION = Symbol('not an expression');
const DEEPEST = 200;
const LEVELS = [['||'], ['&&'], ['==', '!='], ['<', '>', '<=', '>='], ['+', '-'], ['*', '/', '%']];
function expressionOf(tokens) {
    const parser = new Parser(tokens);
    try {
        const found = parser.expression();
        if (parser.atEnd)
            return found;
    }
    catch (error) {
        if (error !== NOT_EXPRESSION)
            throw error;
    }
    return opaque(tokens);
}
function opaque(tokens) {
    return { kind: 'opaque', inner: tokens.flatMap((token) => (token.string === undefined ? [] : [templateOf(token)])) };
}
function templateOf({ string, nested = [] }) {
    return assembled(string?.parts ?? [], (index) => nested[index] ?? []);
}
function assembled(parts, tokensOf) {
    const [only] = parts;
    if (only === undefined)
        return { kind: 'literal', value: '' };
    if (parts.length === 1 && only.kind === 'text')
        return { kind: 'literal', value: only.text };
    const items = [];
    let sequences = 0;
    for (const part of parts) {
        if (part.kind === 'text')
            items.push({ kind: 'part', part: part.text });
        else {
            const tokens = withoutTilde(tokensOf(sequences));
            sequences += 1;
            items.push(part.kind === 'interpolation' ? { kind: 'part', part: expressionOf(tokens) } : { kind: 'directive', tokens });
        }
    }
    const [first] = items;
    if (items.length === 1 && first?.kind === 'part' && typeof first.part !== 'string')
        return first.part;
    const reader = new DirectiveReader(items);
    return { kind: 'template', parts: reader.until([]) };
}
function withoutTilde(tokens) {
    return tokens.at(-1)?.text === '~' ? tokens.slice(0, -1) : tokens;
}
class DirectiveReader {
    #items;
    #at = 0;
    #ended = '';
    #depth = 0;
    constructor(items) {
        this.#items = items;
    }
    until(ends) {
        this.#depth += 1;
        const parts = this.#depth > DEEPEST ? [] : this.#until(ends);
        this.#depth -= 1;
        return parts;
    }
    #until(ends) {
        const parts = [];
        for (let item = this.#items[this.#at]; item !== undefined; item = this.#items[this.#at]) {
            this.#at += 1;
            if (item.kind === 'part') {
                parts.push(item.part);
                continue;
            }
            const [word, ...rest] = item.tokens;
            if (ends.includes(word?.text ?? '')) {
                this.#ended = word?.text ?? '';
                return parts;
            }
            if (word?.text === 'if')
                parts.push(this.#if(rest));
            else if (word?.text === 'for')
                parts.push(this.#for(rest));
        }
        this.#ended = '';
        return parts;
    }
    #if(condition) {
        const then = this.until(['else', 'endif']);
        const otherwise = this.#ended === 'else' ? this.until(['endif']) : [];
        return {
            kind: 'choice',
            if: expressionOf(condition),
            yes: { kind: 'template', parts: then },
            no: { kind: 'template', parts: otherwise },
        };
    }
    #for(tokens) {
        const at = tokens.findIndex(({ kind, text }) => kind === 'identifier' && text === 'in');
        const names = tokens.slice(0, Math.max(0, at)).flatMap(({ kind, text }) => (kind === 'identifier' ? [text] : []));
        return {
            kind: 'loop',
            makes: 'text',
            keyName: names.length > 1 ? names[0] : undefined,
            valueName: names.at(-1) ?? '',
            in: expressionOf(tokens.slice(at + 1)),
            key: undefined,
            value: { kind: 'template', parts: this.until(['endfor']) },
            if: undefined,
        };
    }
}
class Parser {
    #tokens;
    #at = 0;
    #ignoresNewlines = false;
    #depth = 0;
    constructor(tokens) {
        this.#tokens = tokens;
    }
    get atEnd() {
        return this.#peek() === undefined;
    }
    expression() {
        if (this.#depth === DEEPEST)
            throw NOT_EXPRESSION;
        this.#depth += 1;
        let found = this.#operation(0);
        if (this.#skip('?')) {
            const yes = this.expression();
            this.#expect(':');
            found = { kind: 'choice', if: found, yes, no: this.expression() };
        }
        this.#depth -= 1;
        return found;
    }
    #operation(level) {
        const operators = LEVELS[level];
        if (operators === undefined)
            return this.#unary();
        let left = this.#operation(level + 1);
        for (;;) {
            const token = this.#peek();
            if (token?.kind !== 'symbol' || !operators.includes(token.text))
                return left;
            this.#at += 1;
            left = { kind: 'operation', operator: token.text, operands: [left, this.#operation(level + 1)] };
        }
    }
    #unary() {
        const signs = [];
        for (;;) {
            if (this.#skip('-'))
                signs.push('-');
            else if (this.#skip('!'))
                signs.push('!');
            else
                break;
        }
        const operand = this.#postfixes(this.#primary());
        return signs.reduceRight((inner, operator) => ({ kind: 'operation', operator, operands: [inner] }), operand);
    }
    #primary() {
        const token = this.#peek();
        this.#at += 1;
        if (token === undefined)
            throw NOT_EXPRESSION;
        if (token.kind === 'string')
            return templateOf(token);
        if (token.kind === 'number')
            return { kind: 'literal', value: Number(token.text) };
        if (token.kind === 'identifier')
            return this.#nameOrCall(token.text);
        if (token.text === '[')
            return this.#list();
        if (token.text === '{')
            return this.#object();
        if (token.text !== '(')
            throw NOT_EXPRESSION;
        const inner = this.expression();
        this.#expect(')');
        return inner;
    }
    #nameOrCall(first) {
        let name = first;
        while (this.#skip('::'))
            name = this.#identifier();
        if (!this.#skip('(')) {
            if (name === 'true' || name === 'false')
                return { kind: 'literal', value: name === 'true' };
            return name === 'null' ? { kind: 'literal', value: null } : { kind: 'name', name };
        }
        const args = [];
        let spreads = false;
        while (!this.#skip(')')) {
            args.push(this.expression());
            if (this.#skip('...'))
                spreads = true;
            if (!this.#skip(',') && this.#peek()?.text !== ')')
                throw NOT_EXPRESSION;
        }
        return { kind: 'call', name, args, spreads };
    }
    #postfixes(start) {
        let of = start;
        for (;;) {
            if (this.#skip('.')) {
                const token = this.#peek();
                this.#at += 1;
                if (token?.text === '*')
                    of = { kind: 'splat', of, names: this.#names() };
                else if (token?.kind === 'identifier')
                    of = { kind: 'member', of, name: token.text };
                else if (token?.kind === 'number') {
                    for (const digits of token.text.split('.'))
                        of = { kind: 'index', of, at: { kind: 'literal', value: Number(digits) } };
                }
                else
                    throw NOT_EXPRESSION;
            }
            else if (this.#skip('[')) {
                if (this.#skip('*')) {
                    this.#expect(']');
                    of = { kind: 'splat', of, names: this.#names() };
                }
                else {
                    of = { kind: 'index', of, at: this.expression() };
                    this.#expect(']');
                }
            }
            else
                return of;
        }
    }
    #names() {
        const names = [];
        while (this.#skip('.'))
            names.push(this.#identifier());
        return names;
    }
    #list() {
        if (this.#peek()?.kind === 'identifier' && this.#peek()?.text === 'for')
            return this.#loop(']', 'list');
        const items = [];
        while (!this.#skip(']')) {
            items.push(this.expression());
            if (!this.#skip(',') && this.#peek()?.text !== ']')
                throw NOT_EXPRESSION;
        }
        return { kind: 'list', items };
    }
    #object() {
        const outer = this.#ignoresNewlines;
        this.#ignoresNewlines = true;
        const isLoop = this.#peek()?.kind === 'identifier' && this.#peek()?.text === 'for';
        const found = isLoop ? this.#loop('}', 'object') : this.#members();
        this.#ignoresNewlines = outer;
        return found;
    }
    #members() {
        this.#ignoresNewlines = false;
        const members = [];
        while (!this.#skip('}')) {
            if (this.#peek()?.kind === 'newline') {
                this.#at += 1;
                continue;
            }
            const key = this.#key();
            if (!this.#skip('='))
                this.#expect(':');
            members.push([key, this.expression()]);
            const after = this.#peek();
            if (after?.text === ',' || after?.kind === 'newline')
                this.#at += 1;
            else if (after?.text !== '}')
                throw NOT_EXPRESSION;
        }
        return { kind: 'object', members };
    }
    #key() {
        const [token, after] = [this.#tokens[this.#at], this.#tokens[this.#at + 1]];
        if (token?.kind === 'identifier' && (after?.text === '=' || after?.text === ':')) {
            this.#at += 1;
            return { kind: 'literal', value: token.text };
        }
        return this.expression();
    }
    #loop(closing, makes) {
        this.#at += 1;
        const first = this.#identifier();
        const second = this.#skip(',') ? this.#identifier() : undefined;
        if (this.#identifier() !== 'in')
            throw NOT_EXPRESSION;
        const over = this.expression();
        this.#expect(':');
        const head = this.expression();
        let value = head;
        if (makes === 'object') {
            this.#expect('=>');
            value = this.expression();
            this.#skip('...');
        }
        const isFiltered = this.#peek()?.kind === 'identifier' && this.#peek()?.text === 'if';
        if (isFiltered)
            this.#at += 1;
        const condition = isFiltered ? this.expression() : undefined;
        this.#expect(closing);
        return {
            kind: 'loop',
            makes,
            keyName: second === undefined ? undefined : first,
            valueName: second ?? first,
            in: over,
            key: makes === 'object' ? head : undefined,
            value,
            if: condition,
        };
    }
    #peek() {
        while (this.#ignoresNewlines && this.#tokens[this.#at]?.kind === 'newline')
            this.#at += 1;
        return this.#tokens[this.#at];
    }
    #identifier() {
        const token = this.#peek();
        if (token?.kind !== 'identifier')
            throw NOT_EXPRESSION;
        this.#at += 1;
        return token.text;
    }
    #expect(text) {
        if (!this.#skip(text))
            throw NOT_EXPRESSION;
    }
    #skip(text) {
        const token = this.#peek();
        const found = token !== undefined && token.kind === 'symbol' && token.text === text;
        if (found)
            this.#at += 1;
        return found;
    }
}

var computed = __webpack_require__(95861);
var evaluator = __webpack_require__(62500);
;// CONCATENATED MODULE: ./.build/recipe/expression/source-expression.js








function syntaxOf({ kind }, { path }) {
    if (kind === 'json')
        return 'legacy';
    return path.endsWith('.json') ? 'hcl-json' : 'native';
}
const OPAQUE = { kind: 'opaque', inner: [] };
function attributeExpression({ text }, syntax) {
    return syntax === 'native' ? nativeExpression(text) : nodeExpression((0,json_source .V)(text), syntax);
}
function nativeExpression(text) {
    const tokens = tokensOf(text);
    return tokens.length === 0 ? OPAQUE : expressionOf(tokens);
}
function textExpression(text) {
    const { parts } = (0,hcl_expression .cJ)(text, { line: 1, column: 1 });
    const sequences = parts.filter(({ kind }) => kind !== 'text');
    return assembled(parts, (index) => {
        const sequence = sequences[index];
        return sequence === undefined || sequence.kind === 'text' ? [] : tokensOf(sequence.expression);
    });
}
function nodeExpression(node, syntax) {
    const ofText = ({ value }) => syntax === 'legacy' ? (0,legacy_text .j)(value) : textExpression(value);
    if (node.kind === 'string')
        return ofText(node);
    if (node.kind === 'array')
        return { kind: 'list', items: node.items.map((item) => nodeExpression(item, syntax)) };
    if (node.kind === 'object') {
        return {
            kind: 'object',
            members: node.members.map(({ key, value }) => [ofText(key), nodeExpression(value, syntax)]),
        };
    }
    return { kind: 'literal', value: node.value };
}
function tokensOf(expression) {
    try {
        return (0,hcl_expression .Jn)(new hcl_cursor .b(expression)).tokens;
    }
    catch (error) {
        if (error instanceof syntax_error .C)
            return [];
        throw error;
    }
}
function constantOf(text) {
    return new evaluator .o({
        variable: () => undefined,
        defaults: new Map(),
        locals: new Map(),
        other: () => computed .HV,
        files: { read: () => undefined, list: () => undefined, parse: textExpression },
        isExact: true,
    }).evaluate(nativeExpression(text));
}


/***/ }),

/***/ 13240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    PK: () => (  ledgerText),
    Uz: () => (  LEDGER),
    ZH: () => (  renderedFiles)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30680);





const LEDGER = '.bakehouse.json';
const ledger = zod__WEBPACK_IMPORTED_MODULE_4__  .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_4__  .euz('bakehouse/rendered/1'),
    files: zod__WEBPACK_IMPORTED_MODULE_4__  .g1P(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__  .YjP()).describe('Path, relative to the folder, to the digest of the content.'),
});
function ledgerText(before, texts) {
    const files = { ...filesIn(before) };
    for (const [path, text] of texts)
        files[path] = (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__  .sc)(text);
    const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
    return `${JSON.stringify({ schema: 'bakehouse/rendered/1', files: sorted }, null, 2)}\n`;
}
function renderedFiles({ root, unignored, disk }) {
    const found = new Set();
    for (const path of unignored) {
        if (!(path === LEDGER || path.endsWith(`/${LEDGER}`)) || disk.kindOf(path) !== 'file')
            continue;
        for (const [name, digest] of Object.entries(filesIn(textAt(`${root}/${path}`)))) {
            const file = (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__  .Gz)((0,_disk_js__WEBPACK_IMPORTED_MODULE_3__  .gN)(path), name);
            if (disk.kindOf(file) === 'file' && (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__  .sc)(textAt(`${root}/${file}`) ?? '') === digest)
                found.add(file);
        }
    }
    return found;
}
function filesIn(text) {
    try {
        const read = ledger.safeParse(JSON.parse(text ?? 'null'));
        return read.success ? read.data.files : {};
    }
    catch {
        return {};
    }
}
function textAt(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .$N)(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 59426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    v: () => (  readDockerArguments)
  });
const WITH_VALUE = /^--(?:build-arg|secret|build-context)$/;
function readDockerArguments(words) {
    const args = new Map();
    const secrets = [];
    const contexts = [];
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at] ?? '';
        const [, own = word, inWord] = /^(--[a-z-]+)=(.*)$/s.exec(word) ?? [];
        if (!WITH_VALUE.test(own))
            continue;
        if (inWord === undefined)
            at += 1;
        const value = inWord ?? words[at] ?? '';
        const [, name = '', rest = ''] = /^([^=]*)=(.*)$/s.exec(value) ?? [];
        if (own === '--build-arg' && name !== '')
            args.set(name, rest);
        else if (own === '--build-context' && name !== '')
            contexts.push({ name, path: rest });
        else if (own === '--secret')
            secrets.push(...secretFiles(value));
    }
    return { args, secrets, contexts };
}
function secretFiles(value) {
    const fields = [...value.matchAll(/"((?:[^"]|"")*)"|([^,]+)/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (fields.some((field) => /^type=env$/i.test(field)))
        return [];
    return fields.flatMap((field) => /^(?:src|source)=(.*)$/is.exec(field)?.[1] ?? []);
}


/***/ }),

/***/ 13486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $8: () => (  bakeKey),
    R1: () => (  differing),
    dF: () => (  recipeDigest),
    nF: () => (  KEY_PREFIX),
    vG: () => (  distinctRecipe)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var _key_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20888);


const KEY_PREFIX = 'bk2-';
function recipeDigest(content) {
    return `br2-${digest(content)}`;
}
function bakeKey(recipe, { parentKey, sources, epoch }) {
    const content = { recipe, parent: parentKey, sources: sources.map(({ of, id }) => ({ of, id })) };
    return `${KEY_PREFIX}${digest(epoch === undefined ? content : { ...content, epoch })}`;
}
function distinctRecipe(recipe, leg) {
    return recipeDigest({ recipe, leg });
}
function digest(content) {
    const bytes = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', (0,_key_text_js__WEBPACK_IMPORTED_MODULE_1__  .P)(content), 'buffer');
    return base32(bytes.subarray(0, 25));
}
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
function base32(bytes) {
    let text = '';
    let bits = 0;
    let held = 0;
    for (const byte of bytes) {
        held = (held << 8) | byte;
        bits += 8;
        for (; bits >= 5; bits -= 5)
            text += ALPHABET.charAt((held >>> (bits - 5)) & 31);
        held &= (1 << bits) - 1;
    }
    return text;
}
function differing(before, now) {
    return [...new Set([...Object.keys(before), ...Object.keys(now)])]
        .filter((name) => before[name] !== now[name])
        .sort();
}


/***/ }),

/***/ 20888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    P: () => (  keyText)
  });
  var _core_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1252);

function keyText(value) {
    check(value);
    return (0,_core_values_js__WEBPACK_IMPORTED_MODULE_0__  .dj)(value);
}
function check(value) {
    if (Array.isArray(value)) {
        for (const item of Array.from(value))
            check(item);
    }
    else if (typeof value === 'object' && value !== null) {
        const prototype = Object.getPrototypeOf(value);
        if (prototype !== Object.prototype && prototype !== null)
            throw new TypeError('A key is made of plain data.');
        for (const item of Object.values(value))
            check(item);
    }
    else if (value !== null && typeof value !== 'string' && typeof value !== 'boolean' && !Number.isFinite(value)) {
        throw new TypeError(`A value of a key must be JSON, but one is of the kind ${typeof value}.`);
    }
}


/***/ }),

/***/ 92551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    U: () => (  textsOfAttribute)
  });
  var _expression_computed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95861);
  var _expression_evaluator_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62500);
  var _expression_source_expression_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50743);
  var _template_scope_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85223);




const evaluators = new WeakMap();
function textsOfAttribute(template, path, attribute, given) {
    const file = template.files.find((one) => one.path === path);
    if (file === undefined)
        return [];
    const value = evaluatorOf(template, given).evaluate((0,_expression_source_expression_js__WEBPACK_IMPORTED_MODULE_2__  .P$)(attribute, (0,_expression_source_expression_js__WEBPACK_IMPORTED_MODULE_2__  .rS)(template, file)));
    if ((0,_expression_computed_js__WEBPACK_IMPORTED_MODULE_0__  .cz)(value).length > 1 || value.kind === 'unknown')
        return [undefined];
    return [...(0,_expression_computed_js__WEBPACK_IMPORTED_MODULE_0__  .CB)(value)].map((text) => ((0,_expression_computed_js__WEBPACK_IMPORTED_MODULE_0__  .wP)(text) ? text : undefined));
}
function evaluatorOf(template, given) {
    const known = evaluators.get(template);
    if (known?.given === given)
        return known.evaluator;
    const scope = (0,_template_scope_js__WEBPACK_IMPORTED_MODULE_3__  .O)(template);
    const variable = (name) => {
        const own = given(name);
        return own === undefined ? undefined : scope.typed(name, own);
    };
    const evaluator = new _expression_evaluator_js__WEBPACK_IMPORTED_MODULE_1__  .o({ ...scope, variable, other: () => _expression_computed_js__WEBPACK_IMPORTED_MODULE_0__  .HV, isExact: true });
    evaluators.set(template, { given, evaluator });
    return evaluator;
}


/***/ }),

/***/ 96740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    n: () => (  textOfFile)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);


const LONGEST = 512 * 1024;
function textOfFile({ disk, find }, path) {
    const [found] = find(path);
    if (found?.kind !== 'file' || disk.kindOf(found.path) !== 'file')
        return undefined;
    try {
        const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(disk.absolute(found.path));
        return bytes.length > LONGEST || bytes.includes(0) ? undefined : bytes.toString('utf8');
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .$N)(error) === undefined)
            throw error;
        return undefined;
    }
}


/***/ }),

/***/ 87912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    s: () => (  pathPattern)
  });
  var _dockerfile_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1720);
  var _expression_computed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95861);


const MOST_PATTERNS = 64;
function pathPattern(path, isGlob) {
    const written = isGlob ? braces(path) : [path];
    const first = written[0] ?? path;
    const chars = Array.from(first);
    const special = chars.findIndex((char) => char === _expression_computed_js__WEBPACK_IMPORTED_MODULE_0__  .DQ || (isGlob && '*?[{'.includes(char)));
    const folder = written.length > 1 || special === -1 ? '' : parentOf(chars.slice(0, special).join(''));
    const compiled = written.map((one) => compile(one, isGlob));
    const below = [{ kind: 'char', char: '/' }, { kind: 'rest' }];
    return {
        folder,
        isAny: written.every((one) => /^[./]*$/.test(one.replaceAll(_expression_computed_js__WEBPACK_IMPORTED_MODULE_0__  .DQ, ''))) && path.includes(_expression_computed_js__WEBPACK_IMPORTED_MODULE_0__  .DQ),
        matchesWhole: (candidate) => compiled.some((pieces) => (0,_dockerfile_glob_js__WEBPACK_IMPORTED_MODULE_1__  .F)(pieces, Array.from(candidate))),
        matches: (candidate) => {
            const text = Array.from(candidate);
            return compiled.some((pieces) => (0,_dockerfile_glob_js__WEBPACK_IMPORTED_MODULE_1__  .F)(pieces, text) || (0,_dockerfile_glob_js__WEBPACK_IMPORTED_MODULE_1__  .F)([...pieces, ...below], text));
        },
    };
}
function parentOf(prefix) {
    return prefix.slice(0, Math.max(0, prefix.lastIndexOf('/')));
}
function compile(path, isGlob) {
    const chars = Array.from(path);
    const pieces = [];
    for (let at = 0; at < chars.length; at += 1) {
        const char = chars[at] ?? '';
        const opensName = at === 0 || chars[at - 1] === '/';
        if (char === _expression_computed_js__WEBPACK_IMPORTED_MODULE_0__  .DQ && opensName && chars[at + 1] === '/') {
            pieces.push({ kind: 'folders' });
            at += 1;
        }
        else if (char === _expression_computed_js__WEBPACK_IMPORTED_MODULE_0__  .DQ)
            pieces.push({ kind: 'rest' });
        else if (!isGlob)
            pieces.push({ kind: 'char', char });
        else if (char === '*' && chars[at + 1] === '*') {
            const isFolders = opensName && chars[at + 2] === '/';
            pieces.push({ kind: isFolders ? 'folders' : 'rest' });
            at += isFolders ? 2 : 1;
        }
        else if (char === '*')
            pieces.push({ kind: 'star' });
        else if (char === '?')
            pieces.push({ kind: 'any' });
        else if (char === '[') {
            const found = (0,_dockerfile_glob_js__WEBPACK_IMPORTED_MODULE_1__  .h)(chars, at + 1);
            if (found === undefined)
                pieces.push({ kind: 'char', char });
            else {
                pieces.push({ kind: 'class', negated: found.negated, ranges: found.ranges });
                at = found.end - 1;
            }
        }
        else
            pieces.push({ kind: 'char', char });
    }
    return pieces;
}
function braces(path) {
    let found = [path];
    for (;;) {
        const next = found.flatMap((one) => {
            const [, before = '', inside = '', after = ''] = /^([^{]*)\{([^{}]*)\}(.*)$/s.exec(one) ?? [];
            return !inside.includes(',') ? [one] : inside.split(',').map((item) => `${before}${item}${after}`);
        });
        if (next.length === found.length || next.length > MOST_PATTERNS)
            return found;
        found = next;
    }
}


/***/ }),

/***/ 26373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    e: () => (  placesOf)
  });
  var _expression_computed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95861);

function placesOf(text, { root, cwd, repository }, from) {
    const path = text.replace(/^file:(?:\/\/(?=[^/]|\/))?/, '').replaceAll('\\', '/');
    const mark = Math.max(path.lastIndexOf(_expression_computed_js__WEBPACK_IMPORTED_MODULE_0__  .Dl), path.lastIndexOf(_expression_computed_js__WEBPACK_IMPORTED_MODULE_0__  .lu));
    if (mark !== -1) {
        const base = path.charAt(mark) === _expression_computed_js__WEBPACK_IMPORTED_MODULE_0__  .Dl ? root : cwd;
        return settled([`${base === '' ? '.' : base}${path.slice(mark + 1)}`]);
    }
    if (path.startsWith('/')) {
        const within = path === repository ? '.' : path.startsWith(`${repository}/`) ? path.slice(repository.length + 1) : undefined;
        return within === undefined ? OUT : settled([within]);
    }
    if (path.startsWith('~'))
        return OUT;
    return settled([...new Set(from)].map((base) => `${base}/${path}`));
}
function settled(paths) {
    const inside = paths.flatMap((path) => normal(path) ?? []);
    return { inside: [...new Set(inside)], written: [...new Set(paths)], leadsOut: inside.length === 0 };
}
const OUT = { inside: [], written: [], leadsOut: true };
function normal(path) {
    let names = [];
    for (const name of path.split('/')) {
        if (name === '' || name === '.')
            continue;
        if (name === '..') {
            const last = names.at(-1);
            if (last === undefined)
                return undefined;
            if (last.includes(_expression_computed_js__WEBPACK_IMPORTED_MODULE_0__  .DQ))
                names[names.length - 1] = _expression_computed_js__WEBPACK_IMPORTED_MODULE_0__  .DQ;
            else
                names.pop();
        }
        else
            names.push(name);
    }
    const open = names.findLastIndex((name, index) => name === _expression_computed_js__WEBPACK_IMPORTED_MODULE_0__  .DQ && index < names.length - 1);
    if (open > 0)
        names = names.slice(open);
    return names.join('/');
}


/***/ }),

/***/ 85223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O: () => (  scopeOf)
  });
  var _hcl_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44500);
  var _expression_source_expression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50743);
  var _expression_legacy_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30837);
  var _file_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96740);
  var _pattern_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87912);
  var _place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26373);






const NO_FILES = { read: () => undefined, list: () => undefined, parse: _expression_source_expression_js__WEBPACK_IMPORTED_MODULE_1__  .wv };
function scopeOf(template, room) {
    const locals = new Map();
    const defaults = new Map();
    for (const file of template.files) {
        const syntax = (0,_expression_source_expression_js__WEBPACK_IMPORTED_MODULE_1__  .rS)(template, file);
        for (const { attributes } of (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__  .SH)(file, 'locals'))
            for (const one of attributes)
                locals.set(one.name, (0,_expression_source_expression_js__WEBPACK_IMPORTED_MODULE_1__  .P$)(one, syntax));
        for (const { labels: [name = ''], attributes, } of (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__  .SH)(file, 'local')) {
            for (const one of attributes)
                if (one.name === 'expression')
                    locals.set(name, (0,_expression_source_expression_js__WEBPACK_IMPORTED_MODULE_1__  .P$)(one, syntax));
        }
        for (const { labels: [name = ''], attributes, } of (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__  .SH)(file, 'variable')) {
            for (const one of attributes)
                if (one.name === 'default')
                    defaults.set(name, (0,_expression_source_expression_js__WEBPACK_IMPORTED_MODULE_1__  .P$)(one, syntax));
        }
        for (const { attributes } of (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__  .SH)(file, 'variables'))
            for (const one of attributes)
                defaults.set(one.name, (0,_expression_source_expression_js__WEBPACK_IMPORTED_MODULE_1__  .P$)(one, syntax));
    }
    if (template.kind === 'json') {
        for (const { name, written } of template.variables)
            if (written !== undefined)
                defaults.set(name, (0,_expression_legacy_text_js__WEBPACK_IMPORTED_MODULE_2__  .j)(written));
    }
    const texts = new Set(template.variables.flatMap(({ name, isString }) => (isString ? [name] : [])));
    return {
        locals,
        defaults,
        typed: (name, value) => typed(value, texts.has(name)),
        files: room === undefined ? NO_FILES : filesOf(room),
    };
}
function typed(value, isString) {
    if (isString || value.kind !== 'scalar' || typeof value.value !== 'string')
        return value;
    const read = (0,_expression_source_expression_js__WEBPACK_IMPORTED_MODULE_1__  .yi)(value.value);
    return read.kind === 'unknown' ? value : read;
}
function filesOf({ repository, folders }) {
    const bases = [folders.cwd, folders.root];
    return {
        read: (path) => {
            for (const place of (0,_place_js__WEBPACK_IMPORTED_MODULE_5__  .e)(path, folders, bases).inside) {
                const text = (0,_file_text_js__WEBPACK_IMPORTED_MODULE_3__  .n)(repository, place);
                if (text !== undefined)
                    return text;
            }
            return undefined;
        },
        list: (folder, pattern) => {
            for (const place of (0,_place_js__WEBPACK_IMPORTED_MODULE_5__  .e)(folder, folders, bases).inside) {
                const [found] = repository.find(place);
                if (found?.kind !== 'folder')
                    continue;
                const wanted = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_4__  .s)(pattern, true);
                const start = found.path === '' ? 0 : found.path.length + 1;
                const among = found.path === '' ? repository.unignored : repository.disk.filesIn(found.path);
                const own = among.filter((path) => wanted.matchesWhole(path.slice(start)));
                return own.length > MOST_LISTED ? undefined : own.map((path) => path.slice(start));
            }
            return undefined;
        },
        parse: _expression_source_expression_js__WEBPACK_IMPORTED_MODULE_1__  .wv,
    };
}
const MOST_LISTED = 500;


/***/ }),

/***/ 49426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  M: () => (  createRecipes)
});

var files_files = __webpack_require__(74555);
var environment = __webpack_require__(94463);
var errors = __webpack_require__(8005);
var inputs = __webpack_require__(88278);
var placeholder = __webpack_require__(90881);
var bake_key = __webpack_require__(13486);
var build_glob = __webpack_require__(86427);
var values = __webpack_require__(1252);
var files_disk = __webpack_require__(30680);
var external_node_path_ = __webpack_require__(76760);
var picomatch = __webpack_require__(14006);
var rendered_ledger = __webpack_require__(13240);
var revocation = __webpack_require__(37446);
var loaded_template = __webpack_require__(47402);
;// CONCATENATED MODULE: ./.build/recipe/files/default-files.js






function createDefaultFiles(repository, leftOut) {
    const isWritten = leftOut.written.length === 0 ? () => false : picomatch(leftOut.written.map(plain), { dot: true });
    const manifests = new Set([...leftOut.manifests, revocation .NG].map(plain));
    const templates = new Set(leftOut.templates.flatMap((template) => filesOfTemplate(repository, template)));
    const rendered = (0,rendered_ledger .ZH)(repository);
    const output = new Set(repository.ownOutput);
    const isTrace = (path) => rendered.has(path) ||
        output.has(path) ||
        ((TRACES.test(path) || repository.disk.kindOf(`${path}${BESIDE}`) === 'file') && !repository.isTracked(path));
    let all;
    return {
        isWritten,
        isTrace,
        all: () => (all ??= repository.unignored.filter((path) => path !== revocation .NG && !isTrace(path))),
        of: (folder, template) => {
            const own = new Set(filesOfTemplate(repository, template));
            return repository
                .unignoredIn(folder)
                .filter((path) => !isWritten(path) &&
                !manifests.has(path) &&
                (!templates.has(path) || own.has(path)) &&
                !isTrace(path) &&
                !path.startsWith('.github/'));
        },
    };
}
const BESIDE = '.bakehouse.json';
const TRACES = /(?:^|\/)(?:\.kitchen|berks-cookbooks|packer_cache)\/|\.bakehouse\.json$|(?:^|\/)crash\.log$/;
function filesOfTemplate({ find, disk }, template) {
    return find(template).flatMap(({ kind, path }) => {
        if (kind !== 'folder')
            return [path];
        return (0,loaded_template .o8)(disk.namesIn(path)).templates.map((name) => (0,files_disk .Gz)(path, name));
    });
}
function plain(path) {
    return external_node_path_.posix.normalize(path);
}

var deposits = __webpack_require__(70361);
var docker_arguments = __webpack_require__(59426);
var glob = __webpack_require__(1720);
var go_text = __webpack_require__(68546);
;// CONCATENATED MODULE: ./.build/recipe/dockerfile/ignore-pattern.js

function compilePattern(pattern, isException) {
    const chars = Array.from(pattern);
    const pieces = [];
    let kind = 'exact';
    let isObscure = false;
    let isObscureBefore = false;
    let at = 0;
    while (at < chars.length) {
        const start = at;
        const char = chars[at] ?? '';
        at += 1;
        if (char === '*' && chars[at] === '*') {
            at += 1;
            if (chars[at] === '/')
                at += 1;
            const isLast = at === chars.length;
            pieces.push({ kind: isLast ? 'rest' : 'folders' });
            kind = isLast && kind === 'exact' ? 'prefix' : 'pieces';
            if (start === 0)
                kind = 'suffix';
        }
        else if (char === '*' || char === '?') {
            pieces.push({ kind: char === '*' ? 'star' : 'any' });
            kind = 'pieces';
        }
        else if (char === '\\') {
            const escaped = chars[at];
            if (escaped === undefined)
                return { refused: 'ends with a backslash that escapes nothing' };
            if (!isPunctuation(escaped))
                isObscure = true;
            pieces.push({ kind: 'char', char: escaped });
            kind = 'pieces';
            at += 1;
        }
        else if (char === '[') {
            const found = (0,glob .h)(chars, at);
            if (found === undefined)
                return { refused: 'holds "[" without a well-formed "[…]"' };
            if (found.ranges.some(([low, high]) => low > high))
                return { refused: 'holds a range that runs backwards' };
            if (isObscureClass(chars.slice(at, found.end - 1).join('')))
                isObscure = true;
            pieces.push({ kind: 'class', negated: found.negated, ranges: found.ranges });
            kind = 'pieces';
            at = found.end;
        }
        else {
            if (char === '|' || char === '^' || (char === '{' && isRepetition(chars, at)))
                isObscure = true;
            if (char === '+' || char === '(' || char === ')')
                isObscureBefore = true;
            if (char === ']')
                kind = 'pieces';
            pieces.push({ kind: 'char', char });
        }
    }
    const matches = matcher(kind, pattern, isObscure ? undefined : pieces, isException);
    const matchesBefore = isObscure || isObscureBefore ? () => isException : matches;
    return { isException, text: pattern, matches, matchesBefore };
}
function matcher(kind, pattern, pieces, isException) {
    if (kind === 'exact')
        return (path) => path === pattern;
    if (kind === 'prefix')
        return (path) => path.startsWith(pattern.slice(0, -2));
    if (kind === 'suffix') {
        const suffix = pattern.slice(2);
        return (path) => path.endsWith(suffix) || (suffix.startsWith('/') && path === suffix.slice(1));
    }
    return pieces === undefined ? () => isException : (path) => (0,glob .F)(pieces, Array.from(path));
}
function isPunctuation(char) {
    return /^[!-/:-@[-`{-~ \t]$/.test(char);
}
function isObscureClass(inside) {
    return /[*?]|\[:|\\[^!-/:-@[-`{-~]/.test(inside);
}
function isRepetition(chars, at) {
    let end = at;
    while (/^[0-9,]$/.test(chars[end] ?? ''))
        end += 1;
    return chars[end] === '}' && /^\d+(?:,\d*)?$/.test(chars.slice(at, end).join(''));
}

var source_text = __webpack_require__(11759);
;// CONCATENATED MODULE: ./.build/recipe/dockerfile/ignore.js




const CONTEXT_IGNORE_FILE = '.dockerignore';
function ignoreFiles(dockerfile) {
    return [`${dockerfile}${CONTEXT_IGNORE_FILE}`, CONTEXT_IGNORE_FILE];
}
function readIgnore(text) {
    const { today, before } = ignoreRules(text);
    return (path) => today(path) && before(path);
}
function ignoreRules(text) {
    const patterns = (0,source_text .J)(text, 'ignore file').flatMap((line, index) => patternOf(line, index + 1));
    return { today: ignoredNow(patterns), before: (path) => ignoredBefore(patterns, path) };
}
function ignoredBefore(patterns, path) {
    const exceptions = patterns.filter(({ isException }) => isException);
    const names = path.split('/');
    for (let depth = 1; depth < names.length; depth += 1) {
        const folder = names.slice(0, depth).join('/');
        const isLookedInto = exceptions.some(({ text }) => `${text}/`.startsWith(`${folder}/`));
        if (!isLookedInto && matchedBefore(patterns, folder))
            return true;
    }
    return matchedBefore(patterns, path);
}
function matchedBefore(patterns, path) {
    const folder = path.split('/').slice(0, -1);
    let isIgnored = false;
    for (const { isException, text, matchesBefore } of patterns) {
        const depth = text.split('/').length;
        const isMatch = matchesBefore(path) ||
            (folder.length > 0 && depth <= folder.length && matchesBefore(folder.slice(0, depth).join('/')));
        if (isMatch)
            isIgnored = !isException;
    }
    return isIgnored;
}
function ignoredNow(patterns) {
    let names = [];
    let verdicts = [];
    return (path) => {
        const parts = path.split('/');
        let known = 0;
        while (known < parts.length && known < names.length && names[known] === parts[known])
            known += 1;
        names = names.slice(0, known);
        verdicts = verdicts.slice(0, known);
        for (const part of parts.slice(known)) {
            names.push(part);
            verdicts.push(judge(patterns, names.join('/'), verdicts.at(-1)));
        }
        return verdicts.at(-1)?.isIgnored ?? false;
    };
}
function judge(patterns, path, parent) {
    let isIgnored = false;
    const matched = patterns.map((pattern, index) => {
        const isMatch = parent?.matched[index] === true || (pattern.isException === isIgnored && pattern.matches(path));
        if (isMatch)
            isIgnored = !pattern.isException;
        return isMatch;
    });
    return { isIgnored, matched };
}
function patternOf(text, line) {
    if (text.startsWith('#'))
        return [];
    const trimmed = (0,go_text .Pd)(text);
    if (trimmed === '')
        return [];
    const isNegated = trimmed.startsWith('!');
    const written = isNegated ? (0,go_text .Pd)(trimmed.slice(1)) : trimmed;
    const cleaned = written === '' ? '' : (0,go_text .ts)(written);
    const path = cleaned.length > 1 && cleaned.startsWith('/') ? cleaned.slice(1) : cleaned;
    const whole = (0,go_text .ts)((0,go_text .Pd)(isNegated ? `!${path}` : path));
    if (whole === '!')
        throw (0,source_text .V)('The pattern "!" excepts nothing. Write a path behind the "!".', line);
    const isException = whole.startsWith('!');
    const pattern = compilePattern(isException ? whole.slice(1) : whole, isException);
    if ('refused' in pattern) {
        throw (0,source_text .V)(`The pattern ${(0,inputs .WU)(trimmed)} ${pattern.refused}, which docker refuses.`, line);
    }
    return [pattern];
}

;// CONCATENATED MODULE: ./.build/recipe/dockerfile/context.js



function contextReads({ copies, unread }) {
    if (unread.some(({ kind }) => kind !== 'base'))
        return () => true;
    const sources = copies.flatMap(contextSources);
    return (path) => sources.some(({ takes }) => takes(path));
}
function contextSources({ sources, keepsParents, excludes }) {
    return sources.map((source) => compileSource(source, keepsParents, excludes));
}
function compileSource(source, keepsParents, excludes) {
    const written = (0,go_text .ts)(`/${source}`).slice(1);
    const names = written === '' ? [] : written.split('/');
    const wanted = names.map((name) => ({ name, pieces: compileName(name) }));
    const isPlain = names.every((name) => !/[*?[\\]/.test(name));
    const first = names.findIndex((name) => /[*?[\\]/.test(name));
    const leaves = isPlain && !keepsParents && excludes.length > 0 ? readIgnore(excludes.join('\n')) : undefined;
    const start = written === '' ? 0 : written.length + 1;
    return {
        path: isPlain ? written : undefined,
        folder: isPlain ? written : names.slice(0, first).join('/'),
        takes: (path) => {
            if (!matchesNames(wanted, path.split('/')))
                return false;
            return leaves === undefined || path.length <= start || !leaves(path.slice(start));
        },
    };
}
function matchesNames(wanted, path) {
    let reached = new Set([0]);
    const close = (from) => {
        for (const at of from)
            if (wanted[at]?.name === '**')
                from.add(at + 1);
        return from;
    };
    reached = close(reached);
    for (const name of path) {
        if (reached.has(wanted.length))
            return true;
        const next = new Set();
        for (const at of reached) {
            const one = wanted[at];
            if (one === undefined)
                continue;
            if (one.name === '**')
                next.add(at);
            else if (one.name === name || one.pieces === undefined || (0,glob .F)(one.pieces, Array.from(name)))
                next.add(at + 1);
        }
        reached = close(next);
    }
    return reached.has(wanted.length);
}
function compileName(name) {
    const chars = Array.from(name);
    const pieces = [];
    for (let at = 0; at < chars.length; at += 1) {
        const char = chars[at] ?? '';
        if (char === '*')
            pieces.push({ kind: 'star' });
        else if (char === '?')
            pieces.push({ kind: 'any' });
        else if (char === '[') {
            const found = (0,glob .h)(chars, at + 1);
            if (found === undefined)
                return undefined;
            pieces.push({ kind: 'class', negated: found.negated, ranges: found.ranges });
            at = found.end - 1;
        }
        else if (char === '\\') {
            at += 1;
            const escaped = chars[at];
            if (escaped === undefined)
                return undefined;
            pieces.push({ kind: 'char', char: escaped });
        }
        else
            pieces.push({ kind: 'char', char });
    }
    return pieces;
}

var dockerfile_dockerfile = __webpack_require__(58315);
var expression_computed = __webpack_require__(95861);
var key_text = __webpack_require__(20888);
;// CONCATENATED MODULE: ./.build/recipe/files/file-set.js




const SHOWN_DIGITS = 16;
async function readFileSet(repository, digests, request) {
    const paths = [...followed(repository, request)].sort();
    const read = await Promise.all(paths.map(async (path) => [path, await digests.digestOf(path)]));
    const whole = [];
    const files = [];
    for (const [path, digest] of read) {
        const now = digest === undefined ? undefined : `${digest.mode}:${digest.hash.slice(0, SHOWN_DIGITS)}`;
        const isRewritten = request.rewritten(path);
        const shown = isRewritten && request.planned !== undefined ? request.planned[path] : now;
        if (shown === undefined || digest === undefined)
            continue;
        whole.push([path, isRewritten ? shown : [digest.mode, digest.hash]]);
        files.push([path, shown]);
    }
    return { digest: (0,files_files .sc)((0,key_text .P)(Object.fromEntries(whole))), files: Object.fromEntries(files) };
}
function followed(repository, request) {
    const seen = new Set();
    const left = [...request.always].toReversed();
    const whole = new Set();
    const add = (paths, isWhole = false) => {
        for (const path of paths) {
            if (seen.has(path) || request.excludes(path))
                continue;
            left.push(path);
            if (isWhole)
                whole.add(path);
        }
    };
    add(request.paths);
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
        if (seen.has(path))
            continue;
        seen.add(path);
        const submodule = repository.submoduleOf(path);
        if (submodule !== undefined)
            throw missingSubmodule(submodule);
        if (repository.disk.kindOf(path) !== 'link')
            continue;
        for (const found of repository.find(path)) {
            const isWhole = whole.has(path) || request.isWhole(path);
            if (found.kind !== 'outside')
                add(filesOf(repository, found, isWhole), isWhole);
            else if (request.mayLeave(path))
                add(found.links);
            else
                throw strayLink(found.path, repository.disk.linkTarget(found.path));
        }
    }
    return seen;
}
function filesOf(repository, found, wholeFolder) {
    const { kind, path, links } = found;
    if (kind === 'other' || kind === 'outside')
        return links;
    if (kind !== 'folder')
        return [...links, path];
    const tracked = repository.trackedIn(path);
    const onDisk = wholeFolder || tracked.length === 0 ? repository.disk.filesIn(path) : [];
    return [...links, ...tracked, ...onDisk];
}
function missingSubmodule(path) {
    return new errors .yo(`${(0,inputs .WU)(path)} is an input of an image, but that submodule is not checked out. ` +
        'Set submodules: recursive on actions/checkout, or leave it out with "!" in the inputs of the image.');
}
function strayLink(path, target) {
    return new errors .yo(`${(0,inputs .WU)(path)} is an input of an image, but links to ${(0,inputs .WU)(target)}, outside the repository, where nobody can ` +
        'tell what it will hold. Copy the file, or leave it out with "!" in the inputs of the image.');
}

var reading_pattern = __webpack_require__(87912);
var reading_place = __webpack_require__(26373);
var syntax_error = __webpack_require__(85809);
var external_node_fs_ = __webpack_require__(73024);
var var_values = __webpack_require__(25376);
;// CONCATENATED MODULE: ./.build/recipe/inputs/var-file-content.js




const NO_VALUES = { values: new Map(), texts: [] };
async function readVarFile(repository, digests, given) {
    const optional = given.endsWith('?');
    const path = optional ? given.slice(0, -1) : given;
    const [found] = repository.find(path);
    if (found === undefined && optional)
        return { path, content: null, held: NO_VALUES };
    if (found?.kind !== 'file') {
        const why = found === undefined ? 'does not exist; end it in ? when it may be missing' : 'is no file of the repository';
        throw new errors .yo(`var-files names ${(0,inputs .WU)(path)}, which ${why}.`);
    }
    const digest = await digests.digestOf(found.path);
    if (digest === undefined)
        throw new errors .yo(`var-files names ${(0,inputs .WU)(path)}, which has just been removed.`);
    return { path, content: `sha256:${digest.hash}`, held: await (0,var_values .k)(path, textOf(repository, found.path)) };
}
function textOf({ disk }, path) {
    return disk.kindOf(path) === 'file' ? (0,external_node_fs_.readFileSync)(disk.absolute(path), 'utf8') : '';
}

var wording = __webpack_require__(37478);
;// CONCATENATED MODULE: ./.build/recipe/inputs/docker-inputs.js















const UNKNOWN = '\u0003\u0003\u0003\u0003';
function createDockerReader(repository) {
    const known = new Map();
    return {
        inputsOf: (work, plainText) => {
            const key = `${work.context}\0${work.file}`;
            const shared = known.get(key) ?? readShared(repository, work);
            known.set(key, shared);
            checkTarget(work.target === null ? '' : (plainText(work.target) ?? ''), shared);
            const words = work.arguments.map((pattern) => plainText(pattern) ?? pattern.replace(/\{[^{}]*\}/g, UNKNOWN));
            const given = (0,docker_arguments .v)(words);
            const values = [
                ...Object.entries(work.args).map(([name, pattern]) => [name, plainText(pattern) ?? UNKNOWN]),
                ...given.args,
            ];
            const args = new Map(shared.isPlain ? [] : values);
            const settledKey = JSON.stringify([[...args], given.secrets, given.contexts]);
            const settled = shared.settled.get(settledKey) ?? settle(repository, shared, args, given);
            shared.settled.set(settledKey, settled);
            return { ...shared, ...settled };
        },
    };
}
function readShared(repository, work) {
    const [context] = repository.find(work.context);
    if (context?.kind !== 'folder') {
        throw new errors .yo(`context names ${(0,inputs .WU)(work.context)}, which is no folder of the repository.`);
    }
    const [file] = repository.find(work.file);
    if (file?.kind !== 'file') {
        const isLeftOut = repository.trackedIn(work.file).some(repository.isSkipped);
        throw new errors .yo(isLeftOut
            ? `file names ${(0,inputs .WU)(work.file)}, which a sparse checkout leaves out. Add it to sparse-checkout of actions/checkout.`
            : `file names ${(0,inputs .WU)(work.file)}, which is no file of the repository.`);
    }
    const [beside, inContext] = ignoreFiles(work.file);
    const ignoring = [beside, (0,files_disk .Gz)(context.path, inContext)].flatMap((path) => repository.find(path).filter(({ kind }) => kind === 'file'));
    const readers = ignoring.map(({ path }) => inFile(path, () => readIgnore(textOf(repository, path))));
    const text = textOf(repository, file.path);
    return {
        path: file.path,
        text,
        stages: inFile(file.path, () => (0,dockerfile_dockerfile .n)(text)).stages.map(({ name }) => name),
        isPlain: inFile(file.path, () => isPlain(text)),
        context: context.path,
        always: [file, ...ignoring].flatMap((found) => filesOf(repository, found, false)),
        ignores: (path) => {
            const inside = insideOf(context.path, path);
            return inside !== undefined && readers.length > 0 && readers.every((ignores) => ignores(inside));
        },
        settled: new Map(),
    };
}
function checkTarget(target, { path, stages }) {
    const isNumber = /^\d+$/.test(target) && Number(target) < stages.length;
    if (target === '' || isNumber || stages.includes(target.toLowerCase()))
        return;
    const names = stages.flatMap((name) => name ?? []);
    const near = (0,wording .qb)(target, names);
    const known = names.length === 0 ? 'None has a name.' : `There are ${names.join(', ')}.`;
    const hint = near === undefined ? known : `Did you mean ${(0,inputs .WU)(near)}?`;
    throw new errors .yo(`target names ${(0,inputs .WU)(target)}, which is no stage of ${path}. ${hint}`);
}
function isPlain(text) {
    const without = (0,dockerfile_dockerfile .n)(text);
    const all = (0,dockerfile_dockerfile .n)(text, new Map(without.args.map(({ name }) => [name, UNKNOWN])));
    const told = ({ copies, unread, remotes, stages, bases }) => JSON.stringify([copies, unread, remotes, stages, bases]);
    return told(without) === told(all);
}
function settle(repository, { path, context, text, ignores }, args, { secrets, contexts }) {
    const dockerfile = inFile(path, () => (0,dockerfile_dockerfile .n)(text, args));
    const named = new Set();
    const anything = [];
    const outside = [];
    const absent = [];
    const at = (line, shown) => ({ text: shown.replaceAll(UNKNOWN, '…'), file: path, line });
    for (const { kind, text: shown, line } of dockerfile.unread)
        if (kind !== 'base')
            anything.push(at(line, shown));
    for (const copy of dockerfile.copies) {
        for (const one of filesCopied(repository, context, copy))
            if (!ignores(one))
                named.add(one);
        for (const source of copy.sources) {
            const place = (0,files_disk .Gz)(context, (0,wording .hT)(source.replace(/^(?:\.{0,2}\/)+/, ''), '/'));
            const found = repository.find(place);
            if (found.some(({ kind }) => kind === 'outside') && !ignores(place))
                outside.push(at(copy.line, `COPY ${source}`));
            if (found.length > 0 || !repository.trackedIn(place).some(repository.isSkipped))
                continue;
            absent.push({ ...at(copy.line, `COPY ${source}`), path: place });
        }
    }
    for (const { url, isSettled, line } of dockerfile.remotes)
        if (!isSettled)
            outside.push(at(line, `ADD ${url}`));
    const folders = { root: context, cwd: context, repository: repository.root };
    for (const given of [...secrets, ...contexts.map((one) => one.path).filter(isLocal)]) {
        const { written, leadsOut } = (0,reading_place .e)(given.replaceAll(UNKNOWN, expression_computed .DQ), folders, [context]);
        if (leadsOut && !secrets.includes(given))
            outside.push(at(1, `--build-context ${given}`));
        for (const place of written) {
            for (const found of repository.find(place))
                for (const one of filesOf(repository, found, true))
                    named.add(one);
        }
    }
    return {
        named: [...named],
        bases: basesOf(path, dockerfile, new Set(contexts.map(({ name }) => name))),
        isOpen: anything.length > 0 || dockerfile.stages.some(({ base }) => hidesTriggers(base)),
        anything: [],
        outside,
        absent,
    };
}
function basesOf(path, { bases }, contexts) {
    const words = { from: 'FROM', copy: 'COPY --from=', mount: 'RUN --mount from=' };
    return bases.flatMap(({ kind, reference, line }) => {
        if (kind === 'frontend' || contexts.has(reference) || reference.includes(UNKNOWN) || reference === '')
            return [];
        const text = kind === 'from' ? `${words.from} ${reference}` : `${words[kind]}${reference}`;
        return [{ request: { of: 'docker', reference }, text, build: null, file: path, line }];
    });
}
function isLocal(context) {
    return !/^(?:[a-z][a-z0-9+.-]*:)/i.test(context);
}
function hidesTriggers(base) {
    return base === null || base.includes(UNKNOWN) || /onbuild/i.test(base);
}
function filesCopied(repository, context, copy) {
    return contextSources(copy).flatMap(({ path, folder, takes }, index) => {
        const source = copy.sources[index] ?? '';
        if (source.includes(UNKNOWN))
            return filesLike(repository, context, source);
        const taken = (file) => {
            const inside = insideOf(context, file);
            return inside === undefined || takes(inside);
        };
        if (path === undefined)
            return repository.disk.filesIn((0,files_disk .Gz)(context, folder)).filter(taken);
        const found = repository.find((0,files_disk .Gz)(context, path)).flatMap((one) => filesOf(repository, one, true));
        return copy.excludes.length === 0 ? found : found.filter(taken);
    });
}
function filesLike(repository, context, source) {
    const folders = { root: '', cwd: '', repository: repository.root };
    const [inside = ''] = (0,reading_place .e)(source.replaceAll(UNKNOWN, expression_computed .DQ).replace(/^\/+/, ''), folders, ['']).inside;
    const pattern = (0,reading_pattern .s)(inside === '' ? expression_computed .DQ : inside, true);
    return repository.disk.filesIn(context).filter((file) => {
        const path = insideOf(context, file);
        return path !== undefined && pattern.matches(path);
    });
}
function insideOf(folder, path) {
    if (folder === '')
        return path;
    return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}
function inFile(path, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof syntax_error .C))
            throw error;
        throw new loaded_template .$w(`${path}:${error.line}: ${error.message}`, path, error.line);
    }
}

var hcl_block = __webpack_require__(44500);
;// CONCATENATED MODULE: ./.build/recipe/template/environment-uses.js

const CALL = /(?<![\w.-])env\s*\(\s*\\?"([^"\\]*)\\?"\s*\)/g;
const LEGACY_CALL = /^-?\s*env\s+(?:`([^`]*)`|"([^"\\]*)")/;
const known = new WeakMap();
function environmentUsesOf(template) {
    const uses = known.get(template) ?? (template.kind === 'json' ? usesOfLegacy(template) : usesOfHcl(template));
    known.set(template, uses);
    return uses;
}
function usesOfHcl(template) {
    return template.files.flatMap(({ path: file, blocks }) => {
        const defaults = [
            ...(0,hcl_block .SH)({ blocks }, 'variable').flatMap(({ labels: [variable = ''], attributes }) => attributes.filter(({ name }) => name === 'default').map((attribute) => ({ variable, attribute }))),
            ...(0,hcl_block .SH)({ blocks }, 'variables').flatMap(({ attributes }) => attributes.map((attribute) => ({ variable: attribute.name, attribute }))),
        ];
        return defaults.flatMap(({ variable, attribute: { text, line } }) => [...text.matchAll(CALL)].map(([, name = '']) => ({ name, variable, file, line })));
    });
}
function usesOfLegacy({ files, variables }) {
    return files.flatMap(({ path: file, strings }) => strings.flatMap(({ parts, line }) => parts.flatMap((part) => {
        const call = part.kind === 'text' ? null : LEGACY_CALL.exec(part.expression);
        if (call === null)
            return [];
        const variable = variables.find((one) => one.line === line)?.name ?? '';
        return [{ name: call[1] ?? call[2] ?? '', variable, file, line }];
    })));
}

var external_node_crypto_ = __webpack_require__(77598);
var promises_ = __webpack_require__(51455);
var path_bytes = __webpack_require__(64776);
;// CONCATENATED MODULE: ./.build/recipe/files/file-digests.js






const SMALL = 256 * 1024;
const CHUNK = 1024 * 1024;
const MOST_AT_ONCE = 4;
const FLAGS = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
const LFS_POINTER = Buffer.from('version https://git-lfs.github.com/spec/v1');
function createFileDigests(disk) {
    const known = new Map();
    const queue = createQueue(MOST_AT_ONCE);
    const buffer = Buffer.allocUnsafe(SMALL + 1);
    function digest(path) {
        const kind = disk.kindOf(path);
        if (kind === 'link')
            return { mode: '120000', hash: (0,external_node_crypto_.hash)('sha256', (0,path_bytes .X)(disk.linkTarget(path)), 'hex') };
        if (kind !== 'file')
            return undefined;
        const small = digestOfSmall(disk.absolute(path), path, buffer);
        return small === 'large' ? queue(() => digestOfLarge(disk.absolute(path))) : small;
    }
    return {
        digestOf: (path) => {
            if (!known.has(path))
                known.set(path, digest(path));
            return known.get(path);
        },
    };
}
function digestOfSmall(file, path, buffer) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(file, FLAGS);
    }
    catch (error) {
        if ((0,errors .$N)(error) === 'ENOENT')
            return undefined;
        throw unreadable(path, error);
    }
    try {
        const { mode, size } = (0,external_node_fs_.fstatSync)(descriptor);
        if (size > SMALL)
            return 'large';
        let length = 0;
        for (;;) {
            const read = (0,external_node_fs_.readSync)(descriptor, buffer, length, buffer.length - length, null);
            length += read;
            if (length > SMALL)
                return 'large';
            if (read === 0 || length >= size)
                break;
        }
        const content = buffer.subarray(0, length);
        if (content.subarray(0, LFS_POINTER.length).equals(LFS_POINTER))
            throw lfsPointer(path);
        return { mode: modeOf(mode), hash: (0,external_node_crypto_.hash)('sha256', content, 'hex') };
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
async function digestOfLarge(file) {
    const handle = await (0,promises_.open)(file, FLAGS);
    try {
        const { mode } = await handle.stat();
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let [current, next] = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)];
        let reading = handle.read(current, 0, CHUNK, null);
        for (;;) {
            const { bytesRead } = await reading;
            if (bytesRead === 0)
                break;
            reading = handle.read(next, 0, CHUNK, null);
            hash.update(current.subarray(0, bytesRead));
            [current, next] = [next, current];
        }
        return { mode: modeOf(mode), hash: hash.digest('hex') };
    }
    finally {
        await handle.close();
    }
}
function modeOf(mode) {
    return (mode & 0o100) === 0 ? '100644' : '100755';
}
function lfsPointer(path) {
    return new errors .yo(`${(0,inputs .WU)(path)} is an input of an image, but only the pointer of Git LFS is checked out. ` +
        'Set lfs: true on actions/checkout, or run git lfs pull.');
}
function unreadable(path, error) {
    return new errors .yo(`${(0,inputs .WU)(path)} is an input of an image, but cannot be read (${(0,errors .$N)(error) ?? String(error)}).`);
}
function createQueue(most) {
    let running = 0;
    const waiting = [];
    return async (work) => {
        if (running >= most)
            await new Promise((resolve) => waiting.push(resolve));
        else
            running += 1;
        try {
            return await work();
        }
        finally {
            const next = waiting.shift();
            if (next === undefined)
                running -= 1;
            else
                next();
        }
    };
}

;// CONCATENATED MODULE: ./.build/recipe/key/filled-work.js

const LATE = new Set([...placeholder .Vl, ...placeholder .Jt, ...placeholder .SI]);
function filledWork(work, known) {
    const values = new Map([...known].filter(([name]) => !LATE.has(name)));
    if (values.size === 0)
        return work;
    const filled = (pattern) => (0,placeholder .Hc)(pattern, values);
    return work.builder === 'packer' ? filledPacker(work, filled) : filledDocker(work, filled);
}
function filledPacker(work, filled) {
    return {
        ...work,
        only: work.only.map(filled),
        except: work.except.map(filled),
        vars: mapped(work.vars, filled),
        ...(work['retry-vars'] === undefined ? {} : { 'retry-vars': mapped(work['retry-vars'], filled) }),
        arguments: work.arguments.map(filled),
        substitutions: work.substitutions === null
            ? null
            : {
                METADATA: filled(work.substitutions.METADATA),
                NAME: filled(work.substitutions.NAME),
                IMAGE: filled(work.substitutions.IMAGE),
            },
    };
}
function filledDocker(work, filled) {
    return {
        ...work,
        target: work.target === null ? null : filled(work.target),
        platform: work.platform === null ? null : filled(work.platform),
        args: mapped(work.args, filled),
        labels: mapped(work.labels, filled),
        arguments: work.arguments.map(filled),
    };
}
function mapped(record, change) {
    return Object.fromEntries(Object.entries(record).map(([name, text]) => [name, change(text)]));
}

;// CONCATENATED MODULE: ./.build/recipe/files/input-globs.js




function readInputGlobs(repository, globs) {
    const negative = globs.filter((glob) => glob.startsWith('!')).map((glob) => input_globs_matcher(glob.slice(1)));
    const excludes = (path) => negative.some((matches) => matches(path));
    const positive = globs.filter((glob) => !glob.startsWith('!'));
    if (positive.length === 0)
        return { chosen: undefined, excludes };
    const chosen = new Set();
    for (const glob of positive) {
        const { base } = picomatch.scan(input_globs_plain(glob));
        const folder = (0,wording .hT)(base, '/');
        const onDisk = folder === '' || folder === '.' ? [] : pathsIn(repository, folder);
        const found = [...repository.tracked, ...onDisk].filter(input_globs_matcher(glob));
        if (found.length === 0) {
            throw new errors .yo(`inputs names ${(0,inputs .WU)(glob)}, which no file of the repository matches.`);
        }
        for (const path of found)
            chosen.add(path);
    }
    return { chosen: [...chosen], excludes };
}
function pathsIn({ disk }, path) {
    const kind = disk.kindOf(path);
    return kind === 'file' || kind === 'link' ? [path] : disk.filesIn(path);
}
function input_globs_matcher(glob) {
    const own = input_globs_plain(glob);
    return picomatch([own, `${own}/**`], { dot: true, nonegate: true });
}
function input_globs_plain(glob) {
    return (0,wording .hT)(glob.replace(/^(?:\.?\/+)+/, ''), '/');
}

;// CONCATENATED MODULE: ./.build/recipe/inputs/plan-writes.js



const SPECIAL = /[*?[{]/;
async function writesOfLegs(legs, inputsOf) {
    const globs = new Set();
    const seen = new Set();
    for (const leg of legs) {
        const counted = await countedFor(leg, inputsOf);
        if (counted === undefined || seen.has(counted))
            continue;
        seen.add(counted);
        for (const made of counted.writes)
            globs.add(globOf(made));
    }
    return [...globs].sort();
}
function readWrites(globs) {
    const patterns = globs.filter((glob) => SPECIAL.test(glob)).map((glob) => (0,reading_pattern .s)(glob, true));
    return {
        names: lookUp(new Set(globs.filter((glob) => !SPECIAL.test(glob)))),
        fits: (path) => patterns.some(({ matches }) => matches(path)),
    };
}
async function writtenAbove(leg, legs, inputsOf) {
    const paths = new Set();
    const seen = new Set([leg.leg]);
    for (let id = leg.parent; id !== null && !seen.has(id); id = legs.get(id)?.parent ?? null) {
        seen.add(id);
        const above = legs.get(id);
        const counted = above === undefined ? undefined : await countedFor(above, inputsOf);
        for (const { kind, path } of counted?.writes ?? [])
            if (kind !== 'like')
                paths.add(path);
    }
    return paths.size === 0 ? undefined : lookUp(paths);
}
async function countedFor({ work }, inputsOf) {
    if (work.builder !== 'packer')
        return undefined;
    try {
        return (await inputsOf(work)).counted;
    }
    catch (error) {
        if (error instanceof errors .yo)
            return undefined;
        throw error;
    }
}
function lookUp(paths) {
    if (paths.size === 0)
        return () => false;
    return (path) => {
        for (let end = path.length; end !== -1; end = path.lastIndexOf('/', end - 1)) {
            if (paths.has(path.slice(0, end)))
                return true;
            if (end === 0)
                return false;
        }
        return false;
    };
}
function globOf({ kind, path }) {
    if (kind === 'like')
        return path.replaceAll(expression_computed .DQ, '**');
    return path.replace(/[*?[]/g, '[$&]').replaceAll('{', '?');
}

var dollar_template = __webpack_require__(33419);
;// CONCATENATED MODULE: ./.build/recipe/reading/counted.js

const counted_known = new WeakMap();
function countedOf(effect) {
    const found = counted_known.get(effect) ?? count(effect);
    counted_known.set(effect, found);
    return found;
}
function count({ needed, loose, brought, made }) {
    const covers = made.map((one) => ({ ...one, matches: matcherOf(one) }));
    const own = [...needed].filter(([path, order]) => !covers.some((one) => one.kind !== 'like' && one.order < order && one.matches(path)));
    const kept = new Set(own.map(([path]) => path));
    return {
        needed: [...kept],
        loose: [...loose].filter((path) => !kept.has(path)),
        brought: [...brought].filter((path) => !kept.has(path) && !loose.has(path)),
        writes: made,
        isMade: (path, isTracked) => !kept.has(path) && covers.some(({ kind, matches }) => (kind !== 'like' || !isTracked) && matches(path)),
        made: made.map(({ kind, path, order }) => `${kind} ${order} ${path}`).sort(),
    };
}
function matcherOf({ kind, path }) {
    if (kind === 'like')
        return (0,reading_pattern .s)(path, true).matches;
    return (one) => one === path || one.startsWith(`${path}/`);
}

var file_text = __webpack_require__(96740);
;// CONCATENATED MODULE: ./.build/recipe/reading/cookbooks.js


const PATH = /\bpath(?:\s{0,9}:|["']?\s{0,9}=>)\s{0,9}["']([^"'\n]{1,300})["']/g;
const REPOSITORY = /^[ \t]{0,99}default_source[ \t]{1,99}:chef_repo,\s{0,99}["']([^"'\n]{1,300})["']/gm;
const PARTS = 'attributes definitions files libraries providers recipes resources templates metadata.rb metadata.json'.split(' ');
function cookbooksOf(finder, place) {
    const text = (0,file_text .n)(finder.room.repository, place);
    if (text === undefined)
        return;
    finder.effect.loose.add(place);
    const folder = (0,files_disk .gN)(place);
    const paths = [...text.matchAll(PATH), ...text.matchAll(REPOSITORY)].map(([, path = '']) => path);
    for (const path of paths) {
        for (const found of finder.placesOf(path, [folder]))
            if (!finder.isAround({ path: found }))
                finder.bring(found);
    }
    if (/^[ \t]{0,99}metadata\b/m.test(text))
        for (const part of PARTS)
            finder.bring((0,files_disk .Gz)(folder, part));
}
function cookbookCommand(finder, name, args, from) {
    const isBerks = name === 'berks';
    if (!isBerks && !/^chef(?:-cli)?$/.test(name))
        return;
    const named = args.flatMap((arg, index) => {
        if (!isBerks)
            return arg.endsWith('.rb') ? [arg] : [];
        const [, inFlag] = /^(?:-b|--berksfile=)(.+)$/.exec(arg) ?? [];
        return /^(?:-b|--berksfile)$/.test(args[index - 1] ?? '') ? [arg] : (inFlag ?? []);
    });
    const files = named.length > 0 ? named : [isBerks ? 'Berksfile' : 'Policyfile.rb'];
    for (const file of files)
        for (const place of finder.placesOf(file, from))
            cookbooksOf(finder, place);
}

;// CONCATENATED MODULE: ./.build/recipe/reading/effect.js
function newEffect() {
    return {
        needed: new Map(),
        loose: new Set(),
        brought: new Set(),
        made: [],
        anything: [],
        wide: [],
        outside: [],
        absent: [],
    };
}
function united(effects) {
    const all = newEffect();
    for (const effect of effects) {
        for (const [path, order] of effect.needed)
            need(all, path, order);
        for (const path of effect.loose)
            all.loose.add(path);
        for (const path of effect.brought)
            all.brought.add(path);
        all.made.push(...effect.made);
        all.anything.push(...effect.anything);
        all.wide.push(...effect.wide);
        all.outside.push(...effect.outside);
        all.absent.push(...effect.absent);
    }
    return all;
}
function need(effect, path, order) {
    effect.needed.set(path, Math.min(order, effect.needed.get(path) ?? Number.POSITIVE_INFINITY));
}

;// CONCATENATED MODULE: ./.build/recipe/reading/finder.js





const LONGEST_PATH = 4096;
const GLOB = /[*?[{]/;
const BETWEEN_WORDS = /[\s'"`;|&()[\]{}<>=,:@]+/;
const OF_MACHINE = /^\/(?:dev|proc|sys|run|var\/run|tmp|etc\/(?:resolv\.conf|hosts|localtime))(?:\/|$)/;
class Finder {
    effect = newEffect();
    room;
    at;
    constructor(room, at) {
        this.room = room;
        this.at = at;
    }
    get bases() {
        const { root, cwd } = this.room.folders;
        return [root, cwd];
    }
    path(text, { isCertain = true, from = this.bases } = {}) {
        if (text === '' || text.length > LONGEST_PATH || isUrl(text)) {
            if (isCertain && isUrl(text))
                this.outside(text);
            return;
        }
        const { inside, written, leadsOut } = (0,reading_place .e)(text, this.room.folders, from);
        if (leadsOut && isCertain && !isOfMachine(text))
            this.outside(text);
        for (const place of (0,expression_computed .wP)(text) && !GLOB.test(text) ? written : inside) {
            for (const path of this.filesAt(place, isCertain)) {
                if ((0,expression_computed .wP)(place) || this.room.repository.isTracked(path))
                    need(this.effect, path, this.at.order);
                else
                    this.effect.brought.add(path);
            }
        }
        if (isCertain && (0,expression_computed .wP)(text))
            this.#tellAbsent(inside);
    }
    placesOf(text, from) {
        return (0,reading_place .e)(text, this.room.folders, from).inside;
    }
    text(text, isName = true) {
        const words = new Set();
        if (text !== '' && (isName || /[./]/.test(text)) && text.length <= LONGEST_PATH)
            words.add(text);
        if (BETWEEN_WORDS.test(text)) {
            for (const word of text.split(BETWEEN_WORDS))
                if (/[./]/.test(word) || word.includes(expression_computed .Dl) || word.includes(expression_computed .lu))
                    words.add(word);
        }
        for (const word of words)
            this.word(word, this.bases);
    }
    word(word, from) {
        if (!(0,expression_computed .wP)(word) || word.length > LONGEST_PATH)
            return;
        for (const place of (0,reading_place .e)(word, this.room.folders, from).written) {
            for (const found of this.room.repository.find(place)) {
                if (found.kind === 'folder' && this.isAround(found))
                    for (const link of found.links)
                        this.effect.loose.add(link);
                else
                    for (const path of filesOf(this.room.repository, found, false))
                        this.effect.loose.add(path);
            }
        }
    }
    bring(place) {
        for (const found of this.room.repository.find(place)) {
            for (const link of found.links)
                this.effect.loose.add(link);
            if (found.kind === 'file' || found.kind === 'submodule')
                this.effect.loose.add(found.path);
            else if (found.kind === 'folder')
                for (const path of this.room.broughtOf(found.path))
                    this.effect.brought.add(path);
        }
    }
    made(text, kind, order = this.at.order, from = [this.room.folders.cwd]) {
        if (text === '' || isUrl(text))
            return;
        for (const path of (0,reading_place .e)(text, this.room.folders, from).inside) {
            if (path === '' || path === expression_computed .DQ || (kind === 'below' && this.isAround({ path })))
                continue;
            this.effect.made.push({ kind: (0,expression_computed .wP)(path) && !/[*?]/.test(path) ? kind : 'like', path, order });
        }
    }
    outside(text) {
        this.effect.outside.push(this.doubt(text));
    }
    filesAt(place, isCertain) {
        const { repository } = this.room;
        const exact = (0,expression_computed .wP)(place) ? repository.find(place) : [];
        const files = exact.flatMap((found) => filesOf(repository, found, true));
        const isGlob = GLOB.test(place);
        if (files.length > 0 || ((0,expression_computed .wP)(place) && !isGlob))
            return files;
        const pattern = (0,reading_pattern .s)(place, isGlob);
        if (pattern.isAny) {
            if (isCertain)
                this.effect.anything.push(this.doubt(this.at.text));
            return [];
        }
        const among = pattern.folder === '' ? repository.unignored : repository.disk.filesIn(pattern.folder);
        return among.filter(pattern.matches);
    }
    isAround({ path }) {
        const { root, cwd } = this.room.folders;
        return [root, cwd].some((folder) => path === '' || path === folder || folder.startsWith(`${path}/`));
    }
    doubt(text) {
        const { file, line } = this.at;
        const shown = text.replaceAll(expression_computed .Dl, '${path.root}').replaceAll(expression_computed .lu, '${path.cwd}').replaceAll(expression_computed .DQ, '…');
        return { text: shown, file, line };
    }
    #tellAbsent(places) {
        const { repository } = this.room;
        if (this.at.isOneOfSeveral || places.some((place) => repository.find(place).some(({ kind }) => kind !== 'other')))
            return;
        const path = places.find((place) => repository.trackedIn(place).some(repository.isSkipped));
        if (path !== undefined)
            this.effect.absent.push({ ...this.doubt(this.at.text), path });
    }
}
function isOfMachine(path) {
    return OF_MACHINE.test(path);
}
function isUrl(text) {
    return /^(?!file:)[a-z][a-z0-9+.-]+:\/\//i.test(text) || /^[a-z0-9]+::/.test(text);
}

var expression_evaluator = __webpack_require__(62500);
var provider = __webpack_require__(33623);
var source_expression = __webpack_require__(50743);
;// CONCATENATED MODULE: ./.build/recipe/reading/named-bases.js




function namedBases(template, builds, providers, evaluator, trace, folder) {
    const ofBuilds = builds.flatMap((build) => {
        const reader = { evaluator, trace, syntax: (0,source_expression .rS)(template, { path: build.file }), folder };
        if (build.type === 'docker')
            return dockerBases(build, reader);
        const bases = (0,provider .lc)(build.type, providers)?.recipe?.bases;
        return bases === undefined ? [] : basesOfBuild(build, bases, reader);
    });
    const ofData = template.files.flatMap((file) => {
        const reader = { evaluator, trace, syntax: (0,source_expression .rS)(template, file), folder };
        return (0,hcl_block .SH)(file, 'data').flatMap((block) => {
            const [type = '', name = ''] = block.labels;
            const read = providers.map(({ recipe }) => dataReader(recipe, type)).find((one) => one !== undefined);
            const place = { text: `data "${type}" "${name}"`, build: null, file: file.path, line: block.line };
            return (read?.(settingsIn([block], reader)) ?? []).map((request) => ({ request, ...place }));
        });
    });
    return [...ofBuilds, ...ofData];
}
function dataReader(words, type) {
    const ofData = words?.bases?.ofData ?? {};
    return Object.hasOwn(ofData, type) ? ofData[type] : undefined;
}
function lastOf(build, name) {
    return build.blocks.findLast((block) => (0,hcl_block .w4)(block, name) !== undefined);
}
function dockerBases(build, reader) {
    const block = lastOf(build, 'image');
    if (block === undefined)
        return [];
    const line = (0,hcl_block .w4)(block, 'image')?.line ?? block.line;
    return (0,expression_computed .cz)(valueIn(block, 'image', reader)).flatMap((option) => {
        const reference = wholeText(option);
        if (reference === undefined || reference === '')
            return [];
        const request = { of: 'docker', reference };
        return [{ request, text: `image = "${reference}"`, build: build.name, file: build.file, line }];
    });
}
function basesOfBuild(build, { settings, ofBuilder }, reader) {
    const setting = settings.find((name) => holderOf(build.blocks, name) !== undefined);
    const holder = setting === undefined ? undefined : holderOf(build.blocks, setting);
    if (setting === undefined || holder === undefined)
        return [];
    const line = (0,hcl_block .SH)(holder, setting)[0]?.line ?? (0,hcl_block .w4)(holder, setting)?.line ?? holder.line;
    const place = { text: setting, build: build.name, file: build.file, line };
    return ofBuilder(settingsIn(build.blocks, reader)).map((request) => ({ request, ...place }));
}
function holderOf(blocks, name) {
    return blocks.findLast((block) => (0,hcl_block .SH)(block, name).length > 0 || (0,hcl_block .w4)(block, name) !== undefined);
}
function settingsIn(blocks, reader) {
    const computed = (name) => {
        const holder = holderOf(blocks, name);
        if (holder === undefined)
            return undefined;
        const [inner] = (0,hcl_block .SH)(holder, name);
        if (inner === undefined)
            return valueIn(holder, name, reader);
        return (0,expression_computed .Xy)(inner.attributes.map((one) => [one.name, valueIn(inner, one.name, reader)]));
    };
    return {
        folder: reader.folder,
        value: ([first, ...rest], absent) => {
            let value = computed(first);
            for (const name of rest) {
                const only = value?.kind === 'list' && value.items.length === 1 ? value.items[0] : value;
                if (only === undefined)
                    break;
                if (only.kind !== 'object')
                    return undefined;
                value = only.members.get(name);
            }
            return value === undefined ? absent : (0,expression_computed .Zc)(value);
        },
        text: (name) => {
            const value = computed(name);
            return value === undefined ? null : wholeText(value);
        },
    };
}
function valueIn(block, name, { evaluator, trace, syntax }) {
    const attribute = (0,hcl_block .w4)(block, name);
    return attribute === undefined
        ? (0,expression_computed .d_)(null)
        : evaluator.evaluate((0,source_expression .P$)(attribute, syntax), trace, new Map());
}
function wholeText(value) {
    if (value.kind !== 'scalar' || typeof value.value !== 'string')
        return undefined;
    const text = value.value;
    return (0,expression_computed .wP)(text) && !text.includes(expression_computed .Dl) && !text.includes(expression_computed .lu) ? text : undefined;
}
const WITHIN = new Set(['null', 'external', 'external-raw', 'sops', 'git-commit', 'git-repository', 'git-tree']);
const SECRETS = /secret|vault/;
function isOutside(name, words) {
    const [type = ''] = name.split('.', 1);
    const isBase = words.some((one) => dataReader(one, type) !== undefined);
    return !WITHIN.has(type) && !isBase && !SECRETS.test(type);
}

var hcl_builds = __webpack_require__(46161);
;// CONCATENATED MODULE: ./.build/recipe/reading/resolved-builds.js




const BUILDER_OPTIONS = [
    'region', 'subnet_id', 'vpc_id', 'output_directory', 'subscription_id', 'build_resource_group_name',
    'managed_image_resource_group_name', 'project_id', 'image_project_id', 'exec_user',
];
const OPTIONS = new Set(['name', 'sources', 'type', 'labels', 'target', ...BUILDER_OPTIONS]);
const MOST_BLOCKS = 1000;
function resolvedBuilds(template, evaluator, trace) {
    if (template.kind === 'json')
        return legacyBuilds(template, evaluator, trace);
    const files = template.files.map((file) => ({
        file: file.path,
        blocks: file.blocks.flatMap((block) => settledBlock(block, { evaluator, trace, syntax: (0,source_expression .rS)(template, file), bindings: new Map() })),
    }));
    return (0,hcl_builds .j)(files);
}
function settledBlock(block, room) {
    if (block.type === 'dynamic')
        return madeBlocks(block, room) ?? [block];
    if (block.type !== 'build' && block.type !== 'source')
        return [block];
    return [
        {
            ...block,
            attributes: block.attributes.map((attribute) => {
                if (attribute.value.known || !OPTIONS.has(attribute.name))
                    return attribute;
                const value = (0,expression_computed .Zc)(resolved_builds_valueOf((0,source_expression .P$)(attribute, room.syntax), room));
                return value === undefined ? attribute : { ...attribute, value: (0,hcl_block .eu)(value) };
            }),
            blocks: block.blocks.flatMap((inner) => settledBlock(inner, room)),
        },
    ];
}
function resolved_builds_valueOf(expression, { evaluator, trace, bindings }) {
    return evaluator.evaluate(expression, trace, bindings);
}
function madeBlocks(block, room) {
    const [type = ''] = block.labels;
    if (type !== 'build' && type !== 'source')
        return undefined;
    const over = (0,hcl_block .w4)(block, 'for_each');
    const items = over === undefined ? undefined : resolved_builds_valueOf((0,source_expression .P$)(over, room.syntax), room);
    if ((items?.kind !== 'list' && items?.kind !== 'object') || items.open)
        return undefined;
    const entries = items.kind === 'object'
        ? [...items.members].map(([key, value]) => [(0,expression_computed .d_)(key), value])
        : items.items.map((value, index) => [items.kind === 'list' ? value : (0,expression_computed .d_)(index), value]);
    if (entries.length > MOST_BLOCKS)
        return undefined;
    const name = (0,hcl_block .w4)(block, 'iterator')?.text.trim().replaceAll('"', '') ?? type;
    const written = (0,hcl_block .w4)(block, 'labels');
    const made = [];
    for (const [key, value] of entries) {
        const bindings = new Map(room.bindings).set(name, (0,expression_computed .Xy)([
            ['key', key],
            ['value', value],
        ]));
        const inner = { ...room, bindings };
        const labels = written === undefined
            ? { kind: 'list', items: [], open: false }
            : resolved_builds_valueOf((0,source_expression .P$)(written, room.syntax), inner);
        if (labels.kind !== 'list' || labels.open)
            return undefined;
        const texts = labels.items.map(expression_computed .b6);
        if (texts.some((text) => text === undefined || !(0,expression_computed .wP)(text)))
            return undefined;
        for (const content of (0,hcl_block .SH)(block, 'content')) {
            made.push(...settledBlock({ ...content, type, labels: texts.flatMap((text) => text ?? []) }, inner));
        }
    }
    return made;
}
function legacyBuilds({ builds, buildsKnown }, evaluator, trace) {
    const room = { evaluator, trace, syntax: 'legacy', bindings: new Map() };
    const resolved = builds.map((build) => {
        const [block] = build.blocks;
        const read = (name) => {
            const attribute = block === undefined ? undefined : (0,hcl_block .w4)(block, name);
            const value = attribute === undefined ? (0,expression_computed .d_)('') : resolved_builds_valueOf((0,source_expression .P$)(attribute, 'legacy'), room);
            const found = (0,expression_computed .Zc)(value);
            return typeof found === 'string' ? found : undefined;
        };
        const options = BUILDER_OPTIONS.flatMap((option) => {
            const isOpen = block !== undefined && (0,hcl_block .w4)(block, option)?.value.known === false;
            const value = isOpen ? read(option) : undefined;
            return value === undefined ? [] : [[option, value]];
        });
        const settled = options.length === 0 ? build : { ...build, literals: { ...build.literals, ...Object.fromEntries(options) } };
        if (build.known)
            return settled;
        const [name, type] = [read('name'), read('type')];
        if (name === undefined || type === undefined || type === '')
            return settled;
        return { ...settled, name: name === '' ? type : name, sourceName: name === '' ? type : name, type, known: true };
    });
    return { builds: resolved, buildsKnown: buildsKnown || resolved.every(({ known }) => known) };
}

var template_scope = __webpack_require__(85223);
var list_functions = __webpack_require__(43790);
;// CONCATENATED MODULE: ./.build/recipe/reading/ansible.js



const OF_PLAYBOOKS = /^(?:roles|group_vars|host_vars|library|module_utils|(?:\w+_)?plugins|collections|templates|files|vars|defaults|tasks|handlers|meta|playbooks|inventory|inventories|hosts|requirements\.(?:yml|yaml))(?:\/|$)/;
const ansible_BESIDE = /^[^/]+\.(?:ya?ml|ini|cfg|j2)$/;
const PATH_SETTING = /(?:_path|_paths|_plugins|_utils|_file|_dir|^library|^inventory|^roles|^collections|^vars_files?)$/;
const DEEPEST = 6;
const texts = (value) => (value === undefined ? [] : [...(0,expression_computed .CB)(value)]);
function ansible(finder, values) {
    for (const name of ['playbook_file', 'playbook_files', 'galaxy_file']) {
        for (const text of texts(values.get(name))) {
            finder.path(text);
            for (const place of wholePlaces(finder, text))
                playbook(finder, place);
        }
    }
    for (const text of texts(values.get('inventory_file'))) {
        finder.path(text);
        for (const place of wholePlaces(finder, text))
            besideOf(finder, (0,files_disk .gN)(place), /^(?:group_vars|host_vars)\//);
    }
    for (const name of ['roles_path', 'collections_path']) {
        for (const text of texts(values.get(name)))
            for (const place of wholePlaces(finder, text))
                finder.bring(place);
    }
    for (const name of ['playbook_dir', 'playbook_paths', 'role_paths'])
        for (const text of texts(values.get(name)))
            finder.path(text);
    configuration(finder, (0,files_disk .Gz)(finder.room.folders.cwd, 'ansible.cfg'));
}
function ansibleEnvironment(finder, values) {
    for (const text of texts(values.get('ansible_env_vars'))) {
        const [, name = '', value = ''] = /^(\w+)=(.*)$/s.exec(text) ?? [];
        if (!name.startsWith('ANSIBLE_'))
            continue;
        for (const path of value.split(/[:,]/)) {
            for (const place of wholePlaces(finder, path.trim(), [finder.room.folders.cwd])) {
                finder.bring(place);
                if (name === 'ANSIBLE_CONFIG')
                    configuration(finder, place);
            }
        }
    }
    for (const name of ['extra_arguments', 'ansible_ssh_extra_args']) {
        const words = texts(values.get(name)).flatMap((text) => text.split(/\s+/));
        for (const [index, word] of words.entries()) {
            const [, flag = '', inFlag] = /^(--?[\w-]+)(?:=(.*))?$/s.exec(word) ?? [];
            const value = inFlag ?? (flag === '' && ansible_FLAGS.test(words[index - 1] ?? '') ? word : undefined);
            if (value !== undefined && (ansible_FLAGS.test(flag) || flag === ''))
                argument(finder, value);
            else if (word.startsWith('@'))
                argument(finder, word);
        }
    }
}
const ansible_FLAGS = /^(?:-i|--inventory|--inventory-file|-M|--module-path|--vault-password-file|--vault-pass-file|--vault-id|--playbook-dir|-e|--extra-vars|--private-key|--key-file)$/;
function ansibleCommand(finder, args, from) {
    for (const [index, arg] of args.entries()) {
        const before = args[index - 1] ?? '';
        const inventory = /^(?:-i|--inventory|--inventory-file)(?:=(.*))?$/s.exec(arg.startsWith('-') ? arg : before);
        const word = arg.startsWith('-') ? (inventory?.[1] ?? '') : arg;
        for (const place of wholePlaces(finder, word, from)) {
            if (inventory !== null) {
                finder.bring(place);
                besideOf(finder, (0,files_disk .gN)(place), /^(?:group_vars|host_vars)\//);
            }
            else if (/\.ya?ml$/.test(place))
                playbook(finder, place);
        }
    }
    for (const folder of from)
        configuration(finder, (0,files_disk .Gz)(folder, 'ansible.cfg'));
}
function argument(finder, value) {
    for (const part of [value, ...value.split(/[,@=:\s'"]/)]) {
        if (part !== '')
            for (const place of wholePlaces(finder, part.replace(/^@/, ''), [finder.room.folders.cwd]))
                finder.bring(place);
    }
}
function playbook(finder, place) {
    const { repository } = finder.room;
    const folder = (0,files_disk .gN)(place);
    if (repository.disk.kindOf(folder) !== 'folder')
        return;
    if (!finder.isAround({ path: folder }))
        finder.bring(folder);
    else {
        besideOf(finder, folder, OF_PLAYBOOKS);
        besideOf(finder, folder, ansible_BESIDE);
    }
    configuration(finder, (0,files_disk .Gz)(folder, 'ansible.cfg'));
    included(finder, place, folder, new Set(), 0);
}
function besideOf(finder, folder, names) {
    const start = folder === '' ? 0 : folder.length + 1;
    for (const path of finder.room.broughtOf(folder))
        if (names.test(path.slice(start)))
            finder.effect.brought.add(path);
}
function included(finder, place, folder, seen, depth) {
    if (seen.has(place) || depth > DEEPEST)
        return;
    seen.add(place);
    const text = /\.ya?ml$/.test(place) ? (0,file_text .n)(finder.room.repository, place) : undefined;
    if (text === undefined)
        return;
    const here = (0,files_disk .gN)(place);
    const bases = [
        ...new Set([
            here,
            folder,
            (0,files_disk .Gz)(folder, 'templates'),
            (0,files_disk .Gz)(folder, 'files'),
            (0,files_disk .Gz)(folder, 'vars'),
            (0,files_disk .Gz)(folder, 'tasks'),
            ...(/\/(?:tasks|handlers|vars|defaults|meta)$/.test(here) ? [(0,files_disk .gN)(here)] : []),
        ]),
    ];
    for (const word of new Set(withoutFolders(text).split(/[\s'",[\]{}=]+/))) {
        if (!/[./]/.test(word) || word.length > 300)
            continue;
        const path = word.replace(/:$/, '');
        for (const base of bases) {
            for (const found of wholePlaces(finder, path, [base])) {
                const kind = finder.room.repository.disk.kindOf(found);
                if (kind === undefined && /[*?]/.test(found) && path.includes('/'))
                    for (const file of finder.filesAt(found, false))
                        finder.effect.loose.add(file);
                else if (kind === 'folder' && !finder.isAround({ path: found }))
                    finder.bring(found);
                else if (kind === 'file' || kind === 'link') {
                    finder.effect.loose.add(found);
                    included(finder, found, folder, seen, depth + 1);
                    if (/\/[^/]+\.ya?ml$/.test(path))
                        besideOf(finder, (0,files_disk .gN)(found), OF_PLAYBOOKS);
                }
            }
        }
    }
}
function withoutFolders(text) {
    return text
        .replace(/\{\{ {0,9}(?:playbook_dir|role_path|inventory_dir) {0,9}\}\}/g, '.')
        .replace(/\b(?:playbook_dir|role_path|inventory_dir) {0,9}[~+] {0,9}(["'])(?=\/)/g, '$1.');
}
function configuration(finder, place) {
    const text = (0,file_text .n)(finder.room.repository, place);
    if (text === undefined)
        return;
    finder.effect.loose.add(place);
    for (const line of text.split('\n')) {
        const [, name = '', value = ''] = /^\s*(\w+)\s*[=:]\s*([^#;]+)/.exec(line) ?? [];
        if (!PATH_SETTING.test(name))
            continue;
        for (const path of value.split(/[:,]/)) {
            for (const found of wholePlaces(finder, path.trim(), [(0,files_disk .gN)(place)]))
                if (found !== '' && !finder.isAround({ path: found }))
                    finder.bring(found);
        }
    }
}
function wholePlaces(finder, text, from = finder.bases) {
    return text === '' || !(0,expression_computed .wP)(text) ? [] : finder.placesOf(text, from);
}

;// CONCATENATED MODULE: ./.build/recipe/reading/shell-words.js
var _a;


const SELF = '\u0005';
const SELF_FOLDER = '\u0006';
const MOST_TOKENS = 50_000;
const shell_words_DEEPEST = 20;
const MOST_HEREDOCS = 200;
const MOST_INHERITED = 200;
const OWN_NAME = String.raw `\$(?:0|BASH_SOURCE|\{(?:0|BASH_SOURCE(?:\[0\])?)\})`;
const OWN_PATH = String.raw `"?(?:${OWN_NAME}|\$\( ?(?:readlink +-\w+|realpath) +"?${OWN_NAME}"? ?\))"?`;
const FOLDER = String.raw `(?:\$\(\s{0,9}dirname\s+(?:--\s+)?${OWN_PATH}\s{0,9}\)|\$\{(?:0|BASH_SOURCE(?:\[0\])?)%\/\*\})`;
const OWN_FOLDER = new RegExp(`^${FOLDER}`);
const OWN_FOLDER_ENTERED = new RegExp(String.raw `^\$\(\s{0,9}cd\s+(?:--\s+|-P\s+)?"?${FOLDER}"?(\/[\w./-]{0,300})?"?\s{0,9}(?:>\s?\/dev\/null\s{0,9}(?:2>&1\s{0,9})?)?(?:&&|;)\s{0,9}pwd(?:\s+-P)?\s{0,9}\)`);
const SHELL = /^(?:.*\/)?(?:ba|z|k|da|a)?sh$/;
function shellTokens(text) {
    return new Lexer(text).tokens();
}
class Lexer {
    #text;
    #variables;
    #tokens = [];
    #inner = [];
    #depth;
    #heredocs = 0;
    #at = 0;
    #word;
    #redirection;
    #opensCommand = true;
    constructor(text, depth = 0, variables = new Map()) {
        this.#depth = depth;
        this.#variables = new Map(variables.size > MOST_INHERITED ? [] : variables);
        this.#text = text.replace(/\\\r?\n/g, ' ');
    }
    tokens() {
        while (this.#at < this.#text.length && this.#tokens.length < MOST_TOKENS)
            this.#step();
        this.#endWord();
        if (this.#inner.length > 0)
            this.#end('end');
        return this.#tokens;
    }
    #step() {
        const char = this.#text.charAt(this.#at);
        if (char === '\\') {
            this.#add(this.#text.charAt(this.#at + 1));
            this.#at += 2;
        }
        else if (char === "'") {
            const end = this.#text.indexOf("'", this.#at + 1);
            this.#add(this.#text.slice(this.#at + 1, end === -1 ? undefined : end));
            this.#at = end === -1 ? this.#text.length : end + 1;
        }
        else if (char === '"')
            this.#quoted();
        else if (char === '$' || char === '`')
            this.#dollar();
        else if (char === '#' && this.#word === undefined)
            this.#skipLine();
        else if (/\s/.test(char)) {
            this.#endWord();
            if (char === '\n')
                this.#end('end');
            this.#at += 1;
        }
        else if (char === '<' || char === '>')
            this.#redirect(char);
        else if (';|&'.includes(char)) {
            this.#endWord();
            this.#end('end');
            this.#at += 1;
        }
        else if ('(){}'.includes(char) && (this.#word === undefined || char === ')' || char === '(')) {
            this.#endWord();
            this.#end(char === '(' || char === '{' ? 'open' : 'close');
            this.#at += 1;
        }
        else {
            this.#add(char);
            this.#at += 1;
        }
    }
    #quoted() {
        this.#at += 1;
        this.#add('');
        while (this.#at < this.#text.length) {
            const char = this.#text.charAt(this.#at);
            if (char === '"')
                break;
            if (char === '\\' && /["\\$`]/.test(this.#text.charAt(this.#at + 1))) {
                this.#add(this.#text.charAt(this.#at + 1));
                this.#at += 2;
            }
            else if (char === '$' || char === '`')
                this.#dollar();
            else {
                this.#add(char);
                this.#at += 1;
            }
        }
        this.#at += 1;
    }
    #dollar() {
        const rest = this.#text.slice(this.#at, this.#at + 4096);
        const self = OWN_FOLDER.exec(rest) ?? OWN_FOLDER_ENTERED.exec(rest);
        if (self !== null)
            return this.#take(self[0].length, `${SELF_FOLDER}${self[1] ?? ''}`);
        const own = /^\$(?:0|BASH_SOURCE|\{(?:0|BASH_SOURCE(?:\[0\])?)\})(?!\w)/.exec(rest);
        if (own !== null)
            return this.#take(own[0].length, SELF);
        if (/^\$\(pwd\)|^\$PWD\b|^\$\{PWD\}/.test(rest))
            return this.#take(/^\$(?:\(pwd\)|PWD|\{PWD\})/.exec(rest)?.[0].length ?? 1, '.');
        const [name, braced, plain] = /^\$(?:\{(\w+)\}|(\w+))/.exec(rest) ?? [];
        if (name !== undefined)
            return this.#take(name.length, this.#variables.get(braced ?? plain ?? '') ?? expression_computed .DQ);
        if (rest.startsWith('$(') || rest.startsWith('`'))
            return this.#substitution(rest.startsWith('`') ? '`' : ')');
        const [expansion] = /^\$\{[^}]*\}/.exec(rest) ?? [];
        if (expansion !== undefined) {
            const otherwise = /^\$\{\w+:?-([^}$]*)\}$/.exec(expansion)?.[1];
            return this.#take(expansion.length, otherwise ?? expression_computed .DQ);
        }
        this.#take(1, '$');
    }
    #substitution(close) {
        const start = this.#at + (close === ')' ? 2 : 1);
        let end = start;
        for (let depth = 1; end < this.#text.length; end += 1) {
            const char = this.#text.charAt(end);
            if (close === ')' && char === '(')
                depth += 1;
            if (char === close)
                depth -= 1;
            if (depth === 0)
                break;
        }
        const text = this.#text.slice(start, end);
        const inner = this.#depth < shell_words_DEEPEST ? new _a(text, this.#depth + 1, this.#variables).tokens() : [];
        const part = partOfPath(inner);
        if (part === undefined)
            this.#inner.push({ kind: 'open' }, ...inner, { kind: 'close' });
        this.#add(part ?? expression_computed .DQ);
        this.#at = end + 1;
    }
    #redirect(char) {
        const rest = this.#text.slice(this.#at, this.#at + 200);
        if (/^\d$/.test(this.#word ?? ''))
            this.#word = undefined;
        this.#endWord();
        const here = /^<<-?\s*(["']?)(\w+)\1/.exec(rest);
        this.#heredocs += here === null ? 0 : 1;
        if (here !== null && !rest.startsWith('<<<') && this.#heredocs < MOST_HEREDOCS)
            return this.#skipHeredoc(here[2] ?? '', here[0].length, here[1] !== '');
        const [operator = char] = /^(?:<<<|<&\d?-?|>>|>\||>&(?:\d|-)|>&|<>|[<>])/.exec(rest) ?? [];
        this.#at += operator.length;
        if (/^(?:<<<|<&|>&[\d-])/.test(operator))
            return;
        this.#redirection = char === '<' ? 'from' : 'into';
    }
    #skipHeredoc(marker, length, isQuoted) {
        const lineEnd = this.#text.indexOf('\n', this.#at + length);
        const end = lineEnd === -1 ? undefined : lineOf(marker, this.#text, lineEnd + 1);
        if (end === undefined) {
            this.#at += length;
            return;
        }
        const command = this.#text.slice(this.#at + length, lineEnd);
        const said = this.#text.slice(lineEnd + 1, end.begin);
        if (this.#depth < shell_words_DEEPEST) {
            const isScript = this.#isForShell();
            this.#tokens.push(...new _a(command, this.#depth + 1).tokens());
            if (!isScript)
                this.#tokens.push({ kind: 'input', text: said });
            if (isScript)
                this.#inner.push({ kind: 'open' }, ...new _a(said, this.#depth + 1).tokens(), { kind: 'close' });
            else if (!isQuoted && /\$\(|`/.test(said)) {
                const within = new _a(`"${said.replaceAll('"', ' ')}"`, this.#depth + 1).tokens();
                this.#inner.push(...within.slice(1));
            }
        }
        this.#at = end.close;
    }
    #isForShell() {
        const start = this.#tokens.findLastIndex(({ kind }) => !['word', 'into', 'from', 'input'].includes(kind));
        return this.#tokens.slice(start + 1).some((token) => token.kind === 'word' && SHELL.test(token.text));
    }
    #skipLine() {
        const end = this.#text.indexOf('\n', this.#at);
        this.#at = end === -1 ? this.#text.length : end;
    }
    #take(length, value) {
        this.#add(value);
        this.#at += length;
    }
    #add(text) {
        this.#word = (this.#word ?? '') + text;
    }
    #endWord() {
        const word = this.#word;
        this.#word = undefined;
        if (word === undefined)
            return;
        const redirection = this.#redirection;
        this.#redirection = undefined;
        const [, name, value] = /^(\w+)=(.*)$/s.exec(word) ?? [];
        if (redirection !== undefined)
            this.#tokens.push({ kind: redirection, text: word });
        else if (this.#opensCommand && name !== undefined && value !== undefined) {
            this.#variables.set(name, value);
            this.#tokens.push({ kind: 'word', text: word });
        }
        else {
            this.#tokens.push({ kind: 'word', text: word });
            if (!/^(?:export|readonly|local|declare|then|do|else|if|while|!|time|exec|sudo|env)$/.test(word))
                this.#opensCommand = false;
        }
    }
    #end(kind) {
        this.#redirection = undefined;
        this.#opensCommand = true;
        if (this.#inner.length > 0) {
            this.#tokens.push({ kind: 'end' }, ...this.#inner.splice(0));
        }
        this.#tokens.push({ kind });
    }
}
_a = Lexer;
function lineOf(wanted, text, from) {
    for (let begin = from; begin < text.length;) {
        const next = text.indexOf('\n', begin);
        const close = next === -1 ? text.length : next;
        if (text.slice(begin, close).trim() === wanted)
            return { begin, close };
        begin = close + 1;
    }
    return undefined;
}
function partOfPath(tokens) {
    const words = tokens.flatMap((token) => (token.kind === 'word' ? [token.text] : []));
    const [program, ...rest] = words;
    const [path, ...more] = rest[0] === '--' ? rest.slice(1) : rest;
    if (words.length !== tokens.length || path === undefined || more.length > 0)
        return undefined;
    if ([expression_computed .DQ, SELF, SELF_FOLDER].some((part) => path.includes(part)))
        return undefined;
    if (program === 'dirname')
        return external_node_path_.posix.dirname(path);
    return program === 'basename' ? external_node_path_.posix.basename(path) : undefined;
}

;// CONCATENATED MODULE: ./.build/recipe/reading/command-words.js






class CommandWords {
    from;
    #finder;
    #self;
    constructor(finder, self, from) {
        this.#finder = finder;
        this.#self = self;
        this.from = from;
    }
    operands(args, written = []) {
        const made = new Set(written.map(({ index }) => index));
        for (const { path } of written)
            if (path !== undefined)
                this.write(path);
        for (const [index, arg] of args.entries()) {
            if (!made.has(index))
                this.operand(arg);
            if (args[index - 1] === '--build-context')
                this.named(arg.slice(arg.indexOf('=') + 1), this.from, true);
        }
    }
    write(text) {
        if (text.startsWith('/dev/') || text.includes(SELF))
            return;
        const places = this.places(text);
        const isFolder = places.some((place) => this.#finder.room.repository.disk.kindOf(place) === 'folder');
        if (!isFolder)
            for (const place of places)
                this.#finder.made(place, 'file', this.#finder.at.order, ['']);
    }
    operand(text) {
        const words = [text, ...text.split(/[=:,@]/)];
        const here = /^([^:]+):\//.exec(text)?.[1];
        for (const word of new Set(words))
            if (word !== '')
                this.named(word, this.from, word === text || word === here || /[./]/.test(word));
    }
    named(word, from, isAlone) {
        if (!isAlone || word === '' || word.startsWith('-'))
            return;
        const path = this.#own(word);
        if (!(0,expression_computed .wP)(path))
            return this.#like(path);
        for (const place of (0,reading_place .e)(path, this.#finder.room.folders, from).inside) {
            const kind = this.#finder.room.repository.disk.kindOf(place);
            if (/[*?[{]/.test(place) && kind === undefined)
                for (const file of this.#finder.filesAt(place, false))
                    this.#finder.effect.loose.add(file);
            else if (kind === 'folder')
                this.#finder.bring(place);
            else
                this.#finder.word(place, ['']);
        }
    }
    #like(path) {
        const name = path.slice(path.lastIndexOf('/') + 1);
        if (!path.includes('/'))
            return;
        const { repository, broughtOf, folders } = this.#finder.room;
        for (const place of (0,reading_place .e)(path, folders, this.from).inside) {
            if (name.length >= 3 && (0,expression_computed .wP)(name)) {
                for (const file of this.#finder.filesAt(place, false))
                    this.#finder.effect.brought.add(file);
            }
            else if (place.split('/').some((part) => part.length >= 3 && (0,expression_computed .wP)(part))) {
                const pattern = (0,reading_pattern .s)(place, true);
                const among = pattern.folder === '' ? repository.unignored : broughtOf(pattern.folder);
                for (const file of among.filter(pattern.matches))
                    this.#finder.effect.brought.add(file);
            }
        }
    }
    places(word) {
        const path = this.#own(word);
        return (0,expression_computed .wP)(path) ? (0,reading_place .e)(path, this.#finder.room.folders, this.from).inside : [];
    }
    #own(word) {
        const self = this.#self;
        const root = this.#finder.room.folders.repository;
        const folder = self === undefined ? expression_computed .DQ : external_node_path_.posix.join(root, (0,files_disk .gN)(self));
        return word
            .replaceAll(SELF_FOLDER, folder)
            .replaceAll(SELF, self === undefined ? expression_computed .DQ : external_node_path_.posix.join(root, self));
    }
}

;// CONCATENATED MODULE: ./.build/recipe/reading/interpreters.js
const INTERPRETERS = [
    {
        names: /^(?:ba|z|k|da|a)?sh$/,
        language: 'shell',
        code: /^-[abd-zA-Z]*c[a-zA-Z]*$/,
        codeIs: 'first',
        value: /^(?:[-+][a-zA-Z]*[oO]|--rcfile|--init-file)$/,
    },
    {
        names: /^(?:pwsh|powershell)(?:\.exe)?$/i,
        language: 'windows',
        code: /^-c(?:ommand)?$/i,
        codeIs: 'rest',
        file: /^-f(?:ile)?$/i,
        value: /^-(?:ep|ex|exec|executionpolicy|v|version|w|windowstyle|i|inputformat|o|outputformat|configurationname|settingsfile|e|ec|encodedcommand)$/i,
    },
    { names: /^python[\d.]*$/, language: 'other', code: /^-[a-zA-Z]*c$/, module: /^-[a-zA-Z]*m$/, value: /^-[WX]$/ },
    {
        names: /^node$/,
        language: 'other',
        code: /^(?:-p?e|-p|--eval|--print)$/,
        file: /^(?:-r|--require|--import|--loader)$/,
    },
    { names: /^(?:ruby|perl)$/, language: 'other', code: /^-[a-zA-Z]*[eE]$/, file: /^-r$/, value: /^-I$/ },
    { names: /^php$/, language: 'other', code: /^-[rBRE]$/, file: /^-[fF]$/, value: /^-[dc]$/ },
    { names: /^lua$/, language: 'other', code: /^-e$/, module: /^-l$/ },
    { names: /^osascript$/, language: 'other', code: /^-e$/, value: /^-l$/ },
    { names: /^[gmn]?awk$/, language: 'other', file: /^(?:-f|--file)$/, value: /^-[vF]$/, takesCode: true },
    { names: /^expect$/, language: 'other', code: /^-c$/, file: /^-f$/ },
    { names: /^(?:\.|source|bats)$/, language: 'shell' },
];
function isInterpreter(program) {
    return interpreterOf(program) !== undefined;
}
function startedBy(program, words) {
    const rule = interpreterOf(program);
    if (rule === undefined)
        return undefined;
    const [scripts, codes, modules] = [[], [], []];
    let isCodeFirst = false;
    let at = 0;
    for (; at < words.length; at += 1) {
        const word = words[at] ?? '';
        if (!/^[-+]./.test(word))
            break;
        const next = words[at + 1];
        if (rule.code?.test(word) === true && rule.codeIs === 'first')
            isCodeFirst = true;
        else if (rule.code?.test(word) === true && rule.codeIs === 'rest') {
            codes.push(words.slice(at + 1).join(' '));
            at = words.length;
        }
        else if (next !== undefined) {
            const into = [
                [rule.code, codes],
                [rule.file, scripts],
                [rule.module, modules],
                [rule.value, undefined],
            ].find(([flag]) => flag?.test(word) === true);
            into?.[1]?.push(next);
            if (into !== undefined)
                at += 1;
        }
    }
    const [first, ...rest] = words.slice(at);
    const isTaken = codes.length + scripts.length + modules.length > 0;
    if (first === undefined || (isTaken && !isCodeFirst)) {
        return { scripts, codes, modules, args: words.slice(at), language: rule.language };
    }
    if (isCodeFirst || rule.takesCode === true)
        codes.push(first);
    else
        scripts.push(first);
    return { scripts, codes, modules, args: rest, language: rule.language };
}
function interpreterOf(program) {
    const name = program.slice(program.lastIndexOf('/') + 1);
    return INTERPRETERS.find(({ names }) => names.test(name));
}

;// CONCATENATED MODULE: ./.build/recipe/reading/makefile.js
const ASSIGNMENT = /^[ ]{0,20}(?:(?:export|override)\s{1,20})?([\w.-]{1,100})\s{0,20}(?::{1,3}|[?+!])?=([^]*)$/;
const makefile_DEEPEST = 5;
const LONGEST = 1000;
const MOST_LINES = 20_000;
const makefile_UNKNOWN = '$make_';
function readMakefile(text) {
    const lines = text
        .replace(/\\\r?\n[ \t]*/g, ' ')
        .split(/\r?\n/)
        .slice(0, MOST_LINES);
    const variables = new Map();
    for (const line of lines) {
        const [, name, value = ''] = line.startsWith('\t') ? [] : (ASSIGNMENT.exec(line) ?? []);
        if (name !== undefined)
            variables.set(name, value.replace(/[ \t]#[^]*$/, '').trim());
    }
    const known = { variables, values: new Map() };
    const recipes = [];
    const includes = [];
    for (const line of lines) {
        const [, included] = /^ {0,20}(?:-|s)?include\s(.+)$/.exec(line) ?? [];
        const [, target = '', behind] = line.startsWith('\t') ? [] : (/^[^\s#=]([^=;]*);(.+)$/.exec(line) ?? []);
        const inRule = target.includes(':') ? behind : undefined;
        if (included !== undefined)
            includes.push(...expanded(included.trim(), known, 0).split(/\s+/));
        else if (line.startsWith('\t') || inRule !== undefined)
            recipes.push(expanded(inRule ?? line.slice(1), known, 0).replace(/^[\s@+-]+/, ''));
    }
    return { includes, recipes };
}
function expanded(text, known, depth) {
    return text.replace(/\$(?:\$|[({]([^(){}$]{1,300})[)}]|.)/g, (whole, name) => {
        if (whole === '$$')
            return '$';
        if (name === undefined)
            return makefile_UNKNOWN;
        const [call = '', ...words] = name.trim().split(/\s+/);
        if (name === 'MAKE')
            return 'make';
        if (name === 'CURDIR')
            return '.';
        if (call === 'wildcard')
            return words.join(' ');
        if (call === 'shell')
            return `$(${words.join(' ')})`;
        return depth >= makefile_DEEPEST ? makefile_UNKNOWN : makefile_valueOf(name, known, depth);
    });
}
function makefile_valueOf(name, known, depth) {
    const at = `${depth} ${name}`;
    const before = known.values.get(at);
    if (before !== undefined)
        return before;
    const text = known.variables.get(name);
    const whole = text === undefined || text.length > LONGEST ? makefile_UNKNOWN : expanded(text, known, depth + 1);
    const value = whole.length > LONGEST ? makefile_UNKNOWN : whole;
    known.values.set(at, value);
    return value;
}

;// CONCATENATED MODULE: ./.build/recipe/reading/program-text.js



const QUOTED = /(["'`])([^"'`\n]{1,300})\1/g;
const JOINS = /^\s{0,20}[,/]\s{0,20}$/;
const READS_FOLDER = /\b(?:listdir|scandir|walk|Path|copytree|glob|iglob|children|entries|foreach|readdir|readdirSync|opendir|cpSync|cp_r)\s{0,9}\(\s{0,9}["']([\w.-]{1,100})["']/g;
const ENDINGS = ['.js', '.mjs', '.cjs', '.ts', '.json', '.rb', '.py', '.pl', '.pm'];
const MOST_JOINED = 6;
const MOST_PATHS = 2000;
const PART = /^[\w.@*?{}/-]+$/;
const SCRIPT = /\.(?:sh|bash|py|rb|pl|js|mjs|ps1)$/;
function readProgram(finder, text, { from, folder }, follow) {
    const bases = [...new Set(folder === undefined ? from : [...from, folder])];
    const parts = [];
    for (const { 0: whole, 2: quoted = '', index } of text.matchAll(QUOTED)) {
        parts.push({ text: quoted, start: index, end: index + whole.length });
        for (const word of quoted.split(/[\s;|&()<>=,]+/))
            if (/[./]/.test(word))
                named(finder, word, bases, follow);
        for (const ending of ENDINGS)
            if (/^\.{0,2}\/?[\w./-]+$/.test(quoted))
                named(finder, `${quoted}${ending}`, bases, follow);
    }
    const around = [...new Set(folder === undefined ? bases : [...bases, (0,files_disk .gN)(folder)])];
    for (const paths of joined(text, parts)) {
        for (const path of paths.toReversed())
            if (named(finder, path, around, follow))
                break;
    }
    for (const [, name = ''] of text.matchAll(READS_FOLDER))
        finder.word(name, around);
    if (folder !== undefined)
        modules(finder, text, folder);
}
function joined(text, parts) {
    let left = MOST_PATHS;
    return parts.map((first, at) => {
        const paths = [];
        if (!PART.test(first.text))
            return paths;
        let path = first.text;
        let end = first.end;
        for (const next of parts.slice(at + 1, at + MOST_JOINED)) {
            if (left <= 0 || !PART.test(next.text) || !JOINS.test(text.slice(end, next.start)))
                break;
            left -= 1;
            path += `/${next.text}`;
            end = next.end;
            paths.push(path);
        }
        return paths;
    });
}
function named(finder, word, bases, follow) {
    if (!(0,expression_computed .wP)(word))
        return false;
    const { repository, folders } = finder.room;
    const places = (0,reading_place .e)(word, folders, bases).inside;
    if (/[*?]/.test(word)) {
        const files = places.flatMap((place) => finder.filesAt(place, false));
        for (const file of files)
            finder.effect.loose.add(file);
        return files.length > 0;
    }
    finder.word(word, bases);
    for (const place of places) {
        if (SCRIPT.test(place) && repository.disk.kindOf(place) === 'file')
            follow(place);
    }
    return places.some((place) => repository.find(place).length > 0);
}
function modules(finder, text, folder) {
    for (const [, module = ''] of text.matchAll(/^[ \t]*(?:from|import)\s+([\w.]+)/gm)) {
        const name = module.replace(/^\.+/, '').replaceAll('.', '/');
        if (name !== '')
            for (const one of [`${name}.py`, `${name.split('/')[0] ?? ''}.py`])
                finder.word(one, [folder]);
        const top = name.split('/')[0] ?? '';
        if (top !== '' && finder.room.repository.disk.kindOf((0,files_disk .Gz)(folder, top)) === 'folder')
            finder.bring((0,files_disk .Gz)(folder, top));
    }
}

;// CONCATENATED MODULE: ./.build/recipe/reading/project-tools.js
const TOOLS = new Set('npm npx yarn pnpm bun mvn mvnw gradle gradlew ant sbt go cargo dotnet cmake meson ninja bazel bazelisk rake bundle composer poetry uv tox nox hatch pdm pipenv terraform tofu terragrunt just task docker-compose podman-compose goreleaser hugo jekyll mkdocs nix-build earthly skaffold webpack tsc vite kitchen'.split(' '));
const PLACE = /^(?:-C|-S|-f|-p|--prefix|--cwd|--dir|--directory|--project|--project-dir|--project-directory|--manifest-path|--file|--root|--working-dir|--source|--?chdir)$/;
const READS_NOTHING = new Set('-g --global global --version -v -V version --help -h help login logout config whoami cache env'.split(' '));
function projectsOf(command, args) {
    const name = command.slice(command.lastIndexOf('/') + 1);
    if (name === 'git')
        return args[0] === 'archive' ? ['.'] : undefined;
    if (name === 'docker' || name === 'podman')
        return args[0] === 'compose' ? projectsOf('docker-compose', args.slice(1)) : undefined;
    if (!TOOLS.has(name) || readsNothing(name, args))
        return undefined;
    const places = args.flatMap((arg, index) => {
        const [flag = '', value] = arg.startsWith('-') ? split(arg) : [];
        if (!PLACE.test(flag))
            return [];
        return value ?? args[index + 1] ?? [];
    });
    return places.length > 0 ? places : ['.'];
}
function readsNothing(name, args) {
    const [first = ''] = args;
    if (READS_NOTHING.has(first) || args.some((arg) => /^(?:-g|--global|--version|--help)$/.test(arg)))
        return true;
    if (first !== 'install')
        return false;
    return name === 'go' ? args.some((arg) => arg.includes('@')) : name === 'cargo' && !args.includes('--path');
}
function split(arg) {
    const equals = arg.indexOf('=');
    if (equals !== -1)
        return [arg.slice(0, equals), arg.slice(equals + 1)];
    return /^-[CS]./.test(arg) ? [arg.slice(0, 2), arg.slice(2)] : [arg, undefined];
}

;// CONCATENATED MODULE: ./.build/recipe/reading/windows-words.js

const LONGEST_WORD = 300;
const windows_words_BETWEEN_WORDS = /[\s'"`;|&()<>=,]+/;
const windows_words_OWN_FOLDER = /\$PSScriptRoot|\$\{PSScriptRoot\}|%~dp0/gi;
function isWindowsScript(path) {
    return /\.(?:ps1|psm1|psd1|bat|cmd)$/i.test(path);
}
function windowsWords(text) {
    const words = text
        .split(windows_words_BETWEEN_WORDS)
        .filter((word) => word.length <= LONGEST_WORD && /[./\\]/.test(word) && /\w/.test(word));
    return [...new Set(words)].map((word) => word
        .replace(windows_words_OWN_FOLDER, `${SELF_FOLDER}/`)
        .replaceAll('\\', '/')
        .replace(/\/{2,}/g, '/'));
}

;// CONCATENATED MODULE: ./.build/recipe/reading/wrappers.js

const WRAPPERS = new Set('sudo doas env nohup nice ionice timeout gtimeout xargs stdbuf setsid parallel flock unbuffer fakeroot chronic retry systemd-run'.split(' '));
const FILLS = new Set(['xargs', 'parallel', 'find']);
function wrappedCommands(program, args, isCommand) {
    const name = program.slice(program.lastIndexOf('/') + 1);
    const words = FILLS.has(name) ? args.map((arg) => arg.replaceAll('{}', expression_computed .DQ)) : args;
    if (name === 'find')
        return { own: words, commands: commandsOfFind(words) };
    if (!WRAPPERS.has(name))
        return undefined;
    const plain = words.flatMap((word, index) => (/^-|^\w+=/.test(word) ? [] : [index]));
    const start = plain.find((index) => isCommand(words[index] ?? '')) ?? plain[0] ?? words.length;
    const command = words.slice(start);
    return { own: words.slice(0, start), commands: command.length === 0 ? [] : [command] };
}
function commandsOfFind(words) {
    const commands = [];
    for (let at = 0; at < words.length; at += 1) {
        if (!/^-(?:exec|execdir|ok|okdir)$/.test(words[at] ?? ''))
            continue;
        const ends = [words.indexOf(';', at), words.indexOf('+', at)].filter((one) => one !== -1);
        const end = ends.length === 0 ? -1 : Math.min(...ends);
        const command = words.slice(at + 1, end === -1 ? undefined : end);
        if (command.length > 0)
            commands.push(command);
        at = end === -1 ? words.length : end;
    }
    return commands;
}

;// CONCATENATED MODULE: ./.build/recipe/reading/written-words.js
const LAST = /^(?:cp|mv|ln|install|rsync|scp)$/;
const FIRST = /^(?:zip|cloud-localds|truncate|fallocate)$/;
const VALUED = /^(?:-[dfFHimNVrlo]|--(?:disk-format|filesystem|hostname|interfaces|metadata|network-config|vendor-data|dsmode|reference|length|offset))$/;
const FLAG = /^(?:-o|-O|--output|--out|-out|-output|--output-document|--output-file|--log-file|--report|--iidfile|--cidfile|--metadata-file)$/;
const OWN = [
    [/^curl$/, /^-[a-zA-Z]*o$/, 'file'],
    [/^wget$/, /^-[a-zA-Z]*O$/, 'file'],
    [/^wget$/, /^(?:-P|--directory-prefix)$/, 'folder'],
    [/^(?:unzip|bsdtar)$/, /^-d$/, 'folder'],
];
const SIZE = /^\d+(?:\.\d+)?[bBkKmMgGtT]?i?[bB]?$/;
function writtenWords(command, args, told) {
    const found = [];
    const file = (index) => {
        const path = index === undefined ? undefined : args[index];
        if (index !== undefined && path !== undefined)
            found.push({ index, path });
    };
    for (const [index, arg] of args.entries()) {
        const before = args[index - 1] ?? '';
        const [, flag = '', value = ''] = /^(--?[\w-]+)=(.+)$/s.exec(arg) ?? [];
        const own = OWN.find(([commands, flags]) => commands.test(command) && flags.test(before));
        if (FLAG.test(before) || own?.[2] === 'file')
            file(index);
        else if (own !== undefined)
            found.push({ index, path: undefined });
        else if (FLAG.test(flag))
            found.push({ index, path: value });
        else if (command === 'dd' && arg.startsWith('of='))
            found.push({ index, path: arg.slice(3) });
    }
    const plain = args.flatMap((arg, index) => (arg.startsWith('-') || SIZE.test(arg) ? [] : [index]));
    const [first, second, third] = plain;
    const last = plain.at(-1);
    if (LAST.test(command) && plain.length > 1)
        file(last);
    else if (FIRST.test(command))
        file(plain.find((index) => command === 'zip' || !VALUED.test(args[index - 1] ?? '')));
    else if (/^mkfs(?:\.\w+)?$/.test(command))
        file(last);
    else if (command === 'mksquashfs')
        file(args.findIndex((_, index) => /^-|^$/.test(args[index + 1] ?? '')));
    else if (command === 'qemu-img' && /^(?:convert|create)$/.test(args[first ?? -1] ?? '') && plain.length > 1)
        file(last);
    else if (/^7z[ar]?$/.test(command) && args[first ?? -1] === 'a')
        file(second);
    else if (told.some(({ fetches }) => fetches?.command.test(command) && fetches.from.test(args[plain.at(-2) ?? -1] ?? '')))
        file(last);
    else if (command === 'git' && args[first ?? -1] === 'clone' && third !== undefined)
        found.push({ index: last ?? third, path: undefined });
    else if (command === 'ssh-keygen' && !args.some((arg) => /^-[ylBDFHIRs]/.test(arg))) {
        const key = args.indexOf('-f') + 1;
        file(key === 0 ? undefined : key);
        if (key > 0)
            found.push({ index: key, path: `${args[key] ?? ''}.pub` });
    }
    return found;
}

;// CONCATENATED MODULE: ./.build/recipe/reading/command.js
var command_a;














const NAMES_NOTHING = new Set('echo printf mkdir rmdir rm touch chmod export unset test [ [[ true false exit sleep set shift kill wait alias local ls which command type id date chown chgrp groupadd useradd'.split(' '));
const PREFIXES = new Set('exec time command then do else elif if while until !'.split(' '));
const command_DEEPEST = 5;
const STARTED = /^(?:cd|make|gmake|tar|cat|cp|mv|rsync|scp|install|zip|ansible-playbook|docker|podman|packer|git|npm|go|find)$/;
function readCommand(finder, text, from = [finder.room.folders.cwd]) {
    const where = { from, self: undefined, depth: 0, seen: new Set() };
    new CommandReader(finder, where).read(text);
    const words = text.split(/\s+/).filter((word) => word.includes('\\') && !word.includes('/'));
    if (words.length > 0)
        new CommandReader(finder, where).readWindows(words.join(' '));
}
function readScript(finder, path, seen = new Set()) {
    scriptAt(finder, path, { from: [finder.room.folders.cwd], self: undefined, depth: 0, seen });
}
function readSourced(finder, path) {
    const text = (0,file_text .n)(finder.room.repository, path);
    if (text === undefined)
        return;
    const from = [(0,files_disk .gN)(path), finder.room.folders.cwd];
    for (const [, word = ''] of text.matchAll(/^[ \t]*(?:\.|source)\s+["']?([^\s"';&|]+)/gm)) {
        const plain = word.replace(/^\$\((?:dirname|cd)[^)]*\)/, '.').replace(/^\$\{[^}]*%\/\*\}/, '.');
        if (!plain.includes('$'))
            finder.word(plain, from);
    }
}
function scriptAt(finder, path, where) {
    if (where.seen.has(path) || where.depth > command_DEEPEST)
        return;
    where.seen.add(path);
    const text = (0,file_text .n)(finder.room.repository, path);
    if (text === undefined)
        return;
    const inner = { ...where, self: path, depth: where.depth + 1 };
    const folder = (0,files_disk .gN)(path);
    if (isShell(path, text))
        new CommandReader(finder, inner).read(text);
    else if (isWindowsScript(path))
        new CommandReader(finder, { ...inner, from: [...new Set([...where.from, folder])] }).readWindows(text);
    else
        readProgram(finder, text, { from: where.from, folder }, (script) => scriptAt(finder, script, inner));
}
function isShell(path, text) {
    const first = text.slice(0, 200).split('\n', 1)[0] ?? '';
    if (first.startsWith('#!'))
        return /\b(?:ba|z|k|da|a)?sh\b/.test(first);
    return /\.(?:sh|bash|zsh|ksh|bats)$/.test(path) || !/\.\w+$/.test(path);
}
class CommandReader {
    #finder;
    #where;
    #words;
    #left;
    #pushed = [];
    #wrappers = 0;
    constructor(finder, where) {
        this.#finder = finder;
        this.#where = where;
        this.#words = new CommandWords(finder, where.self, where.from);
        this.#left = where.from;
    }
    read(text) {
        const outer = [];
        let words = [];
        let inputs = [];
        for (const token of [...shellTokens(text), { kind: 'end' }]) {
            if (token.kind === 'word')
                words.push(token.text);
            else if (token.kind === 'into')
                this.#words.write(token.text);
            else if (token.kind === 'from')
                this.#words.operand(token.text);
            else if (token.kind === 'input')
                inputs.push(token.text);
            else {
                if (words.length > 0)
                    this.#command(words, inputs);
                [words, inputs] = [[], []];
                if (token.kind === 'open')
                    outer.push(this.#words.from);
                if (token.kind === 'close')
                    this.#words.from = outer.pop() ?? this.#words.from;
            }
        }
    }
    readWindows(text) {
        for (const word of windowsWords(text)) {
            if (isWindowsScript(word))
                this.#script(word);
            else
                this.#words.named(word, this.#words.from, true);
        }
    }
    #command(words, inputs = []) {
        const start = words.findIndex((word) => !PREFIXES.has(word) && !/^\w+=/.test(word));
        for (const word of words.slice(0, start === -1 ? undefined : start)) {
            const value = /^\w+=(.*)$/s.exec(word)?.[1];
            if (value !== undefined && /[./]/.test(value))
                this.#words.operand(value);
        }
        if (start === -1)
            return;
        const [name = '', ...args] = words.slice(start);
        if (name === expression_computed .DQ)
            this.#unknownCommand();
        else if (name === 'cd' || name === 'pushd')
            this.#enter(args, name === 'pushd');
        else if (name === 'popd')
            this.#words.from = this.#pushed.pop() ?? this.#words.from;
        else if (name === 'make' || name === 'gmake')
            this.#make(args);
        else if (name === 'tar')
            this.#tar(args);
        else if (isInterpreter(name))
            this.#run(name, args, inputs);
        else if (name === 'trap' || name === 'eval')
            this.#within(name === 'trap' ? (args[0] ?? '') : args.join(' '));
        else if (NAMES_NOTHING.has(name))
            return;
        else if (this.#wrapped(name, args, inputs))
            return;
        else if (name === 'tee')
            for (const arg of args)
                this.#words.write(arg);
        else {
            if (name.includes('/'))
                this.#script(name);
            if (/^(?:.*\/)?ansible-playbook$/.test(name))
                ansibleCommand(this.#finder, args, this.#words.from);
            cookbookCommand(this.#finder, name, args, this.#words.from);
            for (const project of projectsOf(name, args) ?? [])
                this.#project(project);
            const own = name.slice(name.lastIndexOf('/') + 1);
            const words = /^[jy]q$/.test(own) ? args.filter((arg) => arg !== '.') : args;
            this.#words.operands(words, writtenWords(own, words, this.#finder.room.words));
        }
    }
    #wrapped(name, args, inputs) {
        const { repository } = this.#finder.room;
        const isFile = (word) => word.includes('/') && this.#words.places(word).some((place) => repository.disk.kindOf(place) === 'file');
        const found = wrappedCommands(name, args, (word) => isInterpreter(word) || STARTED.test(word) || isFile(word));
        if (found === undefined)
            return false;
        this.#words.operands(found.own);
        this.#wrappers += 1;
        if (this.#wrappers <= command_DEEPEST)
            for (const command of found.commands)
                this.#command(command, inputs);
        this.#wrappers -= 1;
        return true;
    }
    #unknownCommand() {
        if (this.#where.depth === 0)
            this.#finder.path(expression_computed .DQ);
    }
    #enter(args, isPushed = false) {
        const folder = args.find((arg) => arg === '-' || !arg.startsWith('-'));
        if (folder === undefined)
            return;
        const before = this.#words.from;
        if (folder === '-') {
            [this.#words.from, this.#left] = [this.#left, before];
            return;
        }
        const places = this.#words
            .places(folder)
            .filter((place) => this.#finder.room.repository.disk.kindOf(place) === 'folder');
        if (places.length === 0)
            return;
        this.#words.from = places;
        this.#left = before;
        if (isPushed)
            this.#pushed.push(before);
        for (const place of places)
            if (!this.#finder.isAround({ path: place }))
                this.#finder.bring(place);
    }
    #project(word) {
        for (const place of this.#words.places(word)) {
            const kind = this.#finder.room.repository.disk.kindOf(place);
            if (kind !== 'folder' && kind !== 'file')
                continue;
            const folder = kind === 'folder' ? place : (0,files_disk .gN)(place);
            if (folder === '')
                this.#finder.effect.wide.push(this.#finder.doubt(this.#finder.at.text));
            this.#finder.bring(folder);
        }
    }
    #make(args) {
        const outer = this.#words.from;
        const folders = args.flatMap((arg, index) => arg === '-C' || arg === '--directory'
            ? (args[index + 1] ?? [])
            : (/^(?:-C|--directory=)(.+)$/.exec(arg)?.[1] ?? []));
        for (const folder of folders)
            this.#enter([folder]);
        const files = args.flatMap((arg, index) => arg === '-f' || arg === '--file' ? (args[index + 1] ?? []) : (/^(?:-f|--file=)(.+)$/.exec(arg)?.[1] ?? []));
        for (const arg of args)
            if (/^\w+=/.test(arg))
                this.#words.operand(arg);
        for (const file of files.length > 0 ? files : ['GNUmakefile', 'makefile', 'Makefile']) {
            for (const place of this.#words.places(file))
                this.#makefile(place);
        }
        this.#words.from = outer;
    }
    #makefile(place) {
        const { repository } = this.#finder.room;
        if (repository.disk.kindOf(place) !== 'file')
            return;
        this.#finder.bring(place);
        const folder = (0,files_disk .gN)(place);
        if (folder !== '')
            this.#finder.bring(folder);
        if (this.#where.seen.has(place))
            return;
        this.#where.seen.add(place);
        this.#makeText((0,file_text .n)(repository, place) ?? '');
    }
    #makeText(text) {
        const texts = [];
        const take = (one) => {
            for (const place of readMakefile(one).includes.flatMap((word) => this.#words.places(word))) {
                if (this.#where.seen.has(place))
                    continue;
                this.#where.seen.add(place);
                this.#words.named(place, [''], true);
                take((0,file_text .n)(this.#finder.room.repository, place) ?? '');
            }
            texts.push(one);
        };
        take(text);
        for (const word of texts.join('\n').split(/[\s'"`;|&()<>=,:@$]+/))
            this.#words.named(word, this.#words.from, true);
        for (const recipe of readMakefile(texts.join('\n')).recipes)
            this.#within(recipe);
    }
    #tar(args) {
        const [first = '', ...rest] = args;
        const flags = first.startsWith('-') ? first : `-${first}`;
        const unpacks = /^-\w*x/.test(flags) ||
            args.includes('--extract') ||
            args.some((arg) => /^-[abd-wyzA-Z]*x[abd-zA-Z]*$/.test(arg));
        const creates = /^-\w*c/.test(flags) || args.includes('--create');
        const outer = this.#words.from;
        let archive = /^-\w*f$/.test(flags) ? rest[0] : undefined;
        const operands = archive === undefined ? [...args] : rest.slice(1);
        const enter = (folder) => {
            if (!unpacks)
                this.#enter([folder]);
        };
        for (let at = 0; at < operands.length; at += 1) {
            const arg = operands[at] ?? '';
            if (arg === '-f' || arg === '--file')
                archive = operands[(at += 1)];
            else if (arg.startsWith('--file='))
                archive = arg.slice('--file='.length);
            else if (arg === '-C' || arg === '--directory')
                enter(operands[(at += 1)] ?? '');
            else if (/^(?:--directory=|-C.)/.test(arg))
                enter(arg.replace(/^(?:--directory=|-C)/, ''));
            else if (!arg.startsWith('-'))
                this.#words.operand(arg);
        }
        this.#words.from = outer;
        if (archive === undefined || archive === '-')
            return;
        if (creates)
            this.#words.write(archive);
        else
            this.#words.operand(archive);
    }
    #run(name, words, inputs) {
        const started = startedBy(name, words);
        if (started === undefined)
            return;
        const { scripts, codes, modules, args, language } = started;
        for (const script of scripts)
            this.#script(script);
        for (const module of modules)
            this.#module(module);
        for (const code of [...codes, ...inputs]) {
            if (language === 'shell')
                this.#within(code);
            else if (language === 'windows')
                this.readWindows(code);
            else {
                const inner = { ...this.#where, from: this.#words.from, depth: this.#where.depth + 1 };
                const follow = (script) => scriptAt(this.#finder, script, inner);
                readProgram(this.#finder, code, { from: this.#words.from, folder: undefined }, follow);
            }
        }
        this.#words.operands(args, writtenWords('', args, []));
    }
    #within(text) {
        const where = { ...this.#where, from: this.#words.from, depth: this.#where.depth + 1 };
        if (where.depth <= command_DEEPEST)
            new command_a(this.#finder, where).read(text);
    }
    #module(name) {
        const path = name.replaceAll('.', '/');
        this.#script(`${path}.py`);
        if (path.includes('/'))
            this.#words.named((0,files_disk .gN)(path), this.#words.from, true);
        this.#words.named(path, this.#words.from, true);
    }
    #script(word) {
        this.#words.named(word, this.#words.from, true);
        for (const place of this.#words.places(word)) {
            if (this.#finder.room.repository.disk.kindOf(place) !== 'file')
                continue;
            scriptAt(this.#finder, place, { ...this.#where, from: this.#words.from, self: place });
        }
    }
}
command_a = CommandReader;

;// CONCATENATED MODULE: ./.build/recipe/reading/roles.js
const words = (text) => new Set(text.split(/\s+/).filter((word) => word !== ''));
const PATHS = words(`
  source sources source_path script scripts tests vars_file vars_files goss_file attributes_directory
  playbook_dir playbook_paths role_paths roles_paths collection_paths group_vars host_vars inventory_directory
  cookbook_paths data_bags_path environments_path config_template encrypted_data_bag_secret_path trusted_certs_dir
  manifest_dir module_paths local_state_tree local_pillar_roots minion_config grains_file state_tree pillar_tree
  user_data_file user_data_path custom_data_file startup_script_file http_directory floppy_files floppy_dirs cd_files
  cloud_config cloud_init copy_files metadata_files metadata_from_file vmx_template_path vagrantfile_template include
  config_file clone_from_vmcx_path secondary_iso_images ovf_template ovf_path image_path build_dir dockerfile roles_path collections_path answer_file
  unattend_file autounattend preseed_file kickstart_file template_path
`);
const DOWNLOADS = words('iso_url iso_urls guest_additions_url source_image_url image_url disk_url box_url iso_checksum');
const COMMANDS = words('command inline_local local_command');
const WORDS = words(`
  extra_arguments arguments inline environment_vars env run_command execute_command elevated_execute_command changes vboxmanage
  vboxmanage_post prlctl prlctl_post qemuargs boot_command inspec_env_vars ansible_env_vars facter options
`);
const MADE_FOLDERS = words('output_directory output_dir export_dir vm_export_path local_output_dir');
const MADE_FILES = words(`
  export_path output output_path output_file output_filename iso_target_path log_file serial_log report_file save_path
  save_image_path attachment_path export_file
`);
const CREDENTIALS = words(`
  ssh_private_key_file ssh_certificate_file ssh_bastion_private_key_file ssh_bastion_certificate_file ssh_host_key_file
  ssh_authorized_key_file account_file credentials_file credentials_json service_account_key_file client_cert_path
  client_private_key_path remote_private_key_file shared_credentials_file x509_cert_path x509_key_path key_file cacert cert
  client_key client_certificate validation_key_path kubeconfig kube_config vault_password_file ssh_key_path
  private_key_file oidc_request_token
`);
const INSTALLED = words(`efi_firmware_code efi_firmware_vars firmware guest_additions_path tools_source_path pxe_loader`);
const NOTHING = words(`
  profile name vm_name image_name snapshot_name box_name instance_name host_name hostname description
  ssh_username ssh_user winrm_username username user ssh_password winrm_password password tags run_tags snapshot_tags labels
  image_labels region zone type format accelerator disk_interface net_device guest_os_type os_type instance_type
  machine_type remote_folder remote_file remote_path staging_directory staging_dir destination target_path
  repository tag only except keep_input_artifact direction generated communicator shutdown_command
  boot_wait ssh_timeout valid_exit_codes pause_before timeout max_retries headless cpus memory disk_size metadata_name volumes
  elevated_user elevated_password execute_command_guest docker_image network subnet_id vpc_id project_id project zone_id
  skip_clean_staging_directory guest_os_dir skip_version_check provider expect_disconnect start_retry_timeout
`);
const ELSEWHERE = /^(?:remote|guest|staging|dest|destination|target|output|export|winrm|datastore|iso_paths|controller)/;
const LIKE_PATHS = /(?:^|_)(?:file|files|path|paths|dir|dirs|directory|directories|folder|folders|playbook|template)$/;
function roleOf(kind, step, name, told) {
    const keys = [`${kind}.${step}.${name}`, `*.${step}.${name}`, `${kind}.*.${name}`];
    const own = keys.map((key) => roles_OWN.get(key)).find((role) => role !== undefined) ?? toldRole([...keys, name], told);
    if (own !== undefined)
        return own;
    if (CREDENTIALS.has(name))
        return 'credential';
    if (INSTALLED.has(name))
        return 'path-like';
    if (DOWNLOADS.has(name))
        return 'download';
    if (PATHS.has(name))
        return 'path';
    if (MADE_FOLDERS.has(name))
        return 'made-folder';
    if (MADE_FILES.has(name))
        return 'made-file';
    if (COMMANDS.has(name))
        return 'command';
    if (WORDS.has(name))
        return 'words';
    if (NOTHING.has(name))
        return 'nothing';
    return LIKE_PATHS.test(name) && !ELSEWHERE.test(name) ? 'path-like' : 'text';
}
function toldRole(keys, told) {
    for (const { options = {} } of told) {
        const key = keys.find((one) => Object.hasOwn(options, one));
        if (key !== undefined)
            return options[key];
    }
    return undefined;
}
const roles_OWN = new Map([
    ['build.*.sources', 'nothing'],
    ['build.*.name', 'nothing'],
    ['variable.*.type', 'nothing'],
    ['source.file.target', 'made-file'],
    ['source.file.source', 'path'],
    ['*.shell-local.inline', 'command'],
    ['*.shell-local.command', 'command'],
    ['*.shell-local.execute_command', 'text'],
    ['*.external.program', 'command'],
    ['*.inspec.profile', 'path'],
    ['*.ansible.command', 'command'],
    ['*.ansible.galaxy_command', 'command'],
    ['*.ansible-local.command', 'text'],
    ['*.docker-save.path', 'made-file'],
    ['*.artifice.files', 'made-file'],
    ['*.hcp-sbom.source', 'nothing'],
    ['*.hcp-sbom.destination', 'made-file'],
    ['*.vagrant.output', 'made-file'],
    ['*.compress.output', 'made-file'],
    ['*.checksum.output', 'made-file'],
    ['*.manifest.output', 'made-file'],
    ['source.lxd.image', 'nothing'],
    ['source.docker.image', 'nothing'],
    ['source.docker.path', 'path'],
    ['*.proxmox-iso.iso_file', 'nothing'],
    ['*.yandex-import.source_path', 'nothing'],
    ['*.googlecompute.metadata_files', 'path'],
]);

;// CONCATENATED MODULE: ./.build/recipe/reading/inspec.js



function inspecProfile(finder, values) {
    const seen = new Set();
    const queue = [...(0,expression_computed .CB)(values.get('profile') ?? { kind: 'scalar', value: '' })]
        .filter((text) => text !== '' && (0,expression_computed .wP)(text))
        .flatMap((text) => finder.placesOf(text, finder.bases));
    for (const profile of queue) {
        if (seen.has(profile))
            continue;
        seen.add(profile);
        const text = (0,file_text .n)(finder.room.repository, (0,files_disk .Gz)(profile, 'inspec.yml')) ?? '';
        for (const line of text.split('\n')) {
            const path = /^\s*(?:-\s+)?path:\s*(\S+)/.exec(line)?.[1]?.replace(/^["']|["']$/g, '');
            if (path === undefined)
                continue;
            for (const place of finder.placesOf(path, [profile])) {
                if (finder.room.repository.disk.kindOf(place) !== 'folder' || seen.has(place))
                    continue;
                finder.bring(place);
                queue.push(place);
            }
        }
    }
}
function hiera(finder, values) {
    const paths = [
        ...(values.has('hiera_config_path') ? (0,expression_computed .CB)(values.get('hiera_config_path') ?? { kind: 'unknown' }) : []),
    ];
    for (const path of paths.filter(expression_computed .wP)) {
        for (const place of finder.placesOf(path, finder.bases)) {
            const folder = (0,files_disk .gN)(place);
            const text = (0,file_text .n)(finder.room.repository, place) ?? '';
            const named = [...text.matchAll(/datadir["']?\s*[:=]\s*["']?([^"'\s#]+)/g)].map(([, one = '']) => one);
            const folders = ['data', 'hieradata', ...named];
            for (const name of folders) {
                if (name.includes('%'))
                    finder.bring(folder === '' ? '' : folder);
                else
                    for (const found of finder.placesOf(name, [folder]))
                        finder.bring(found);
            }
            const bases = folders.flatMap((name) => finder.placesOf(name.replace(/%.*$/s, ''), [folder]));
            for (const [, way = ''] of text.matchAll(/["'\s[](\.\.\/[\w./-]{1,300})/g)) {
                for (const found of finder.placesOf(way, bases))
                    if (!finder.isAround({ path: found }))
                        finder.bring(found);
            }
        }
    }
}

;// CONCATENATED MODULE: ./.build/recipe/reading/step-effects.js





function stepRulesOf(kind, type) {
    return RULES.filter(([kinds, types]) => (kinds === '*' || kinds === kind) && (types === '*' || types.split(' ').includes(type))).map(([, , rule]) => rule);
}
const step_effects_texts = (value) => (value === undefined ? [] : [...(0,expression_computed .CB)(value)]);
function transfer(finder, values) {
    const directions = step_effects_texts(values.get('direction'));
    const isUpload = !directions.includes('download') || directions.some((one) => one !== 'download');
    const isGenerated = (0,expression_computed .cz)(values.get('generated') ?? { kind: 'scalar', value: false }).some((one) => one.kind === 'scalar' && one.value === true);
    const sources = [...step_effects_texts(values.get('source')), ...step_effects_texts(values.get('sources'))];
    if (isUpload && !isGenerated)
        for (const source of sources)
            finder.path(source);
    if (!directions.includes('download'))
        return;
    for (const destination of step_effects_texts(values.get('destination'))) {
        const isFolder = destination.endsWith('/') || finder.filesAt(destination, false).length > 1;
        if (!isFolder)
            finder.made(destination, 'file');
        for (const source of isFolder ? sources : []) {
            const name = source.slice(source.lastIndexOf('/') + 1);
            finder.made(`${(0,wording .hT)(destination, '/')}/${name === '' ? '*' : name}`, 'below');
        }
    }
}
function hostScripts(finder, values) {
    const seen = new Set();
    for (const text of [...step_effects_texts(values.get('script')), ...step_effects_texts(values.get('scripts'))]) {
        for (const place of whole(finder, text))
            readScript(finder, place, seen);
    }
}
function guestScripts(finder, values) {
    for (const text of [...step_effects_texts(values.get('script')), ...step_effects_texts(values.get('scripts'))]) {
        for (const place of whole(finder, text))
            readSourced(finder, place);
    }
}
function hostCommands(finder, values) {
    for (const name of ['inline', 'command', 'program', 'execute_command']) {
        for (const option of (0,expression_computed .cz)(values.get(name) ?? { kind: 'list', items: [], open: false }))
            readCommand(finder, commandText(option, name));
    }
}
function commandText(value, name) {
    const parts = value.kind === 'list' ? value.items.flatMap((item) => step_effects_texts(item)) : [(0,expression_computed .b6)(value) ?? ''];
    if (name !== 'program' && (name !== 'execute_command' || value.kind !== 'list'))
        return parts.join('\n');
    const words = parts.map((part) => part.replace(/\{\{[^{}]{0,300}\}\}/g, 'true'));
    return words.map((part) => `'${part.replaceAll("'", `'\\''`)}'`).join(' ');
}
function hostEnvironment(finder, values) {
    const named = (text) => {
        if (!(0,expression_computed .wP)(text))
            return;
        for (const place of finder.placesOf(text, [finder.room.folders.cwd]))
            if (!finder.isAround({ path: place }))
                finder.bring(place);
    };
    for (const text of step_effects_texts(values.get('environment_vars')))
        named(text.slice(text.indexOf('=') + 1));
    for (const option of (0,expression_computed .cz)(values.get('env') ?? { kind: 'list', items: [], open: false })) {
        if (option.kind === 'object')
            for (const value of option.members.values())
                for (const text of (0,expression_computed .CB)(value))
                    named(text);
    }
}
function whole(finder, text) {
    return (0,expression_computed .wP)(text) ? finder.bases.flatMap((base) => finder.placesOf(text, [base])) : [];
}
function dockerBuild(finder, values) {
    for (const path of step_effects_texts(values.get('path'))) {
        finder.path(path);
        if (values.get('build_dir') === undefined && path !== '')
            finder.path(path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.');
    }
    for (const folder of step_effects_texts(values.get('build_dir')))
        finder.path(folder);
}
const AFTER_ALL = 1_000_000;
function manifest(finder, values) {
    if (values.get('output') === undefined)
        finder.made('packer-manifest.json', 'file');
}
function checksum(finder, values) {
    if (values.get('output') !== undefined)
        return;
    const types = step_effects_texts(values.get('checksum_types'));
    for (const type of types.length > 0 ? types : ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'])
        finder.made(`packer_*_*_${type}.checksum`, 'file');
}
function vagrantBox(finder, values) {
    if (values.get('output') === undefined)
        finder.made('packer_*.box', 'file');
}
function archive(finder, values) {
    if (values.get('output') === undefined)
        finder.made('packer_*.tar.gz', 'file');
}
function outputFolder(finder, values) {
    if (values.get('output_directory') === undefined)
        finder.made('output-*', 'below', AFTER_ALL);
}
function salt(finder, values) {
    for (const name of ['local_state_tree', 'local_pillar_roots'])
        for (const path of step_effects_texts(values.get(name)))
            finder.path(path);
}
function volumes(finder, values) {
    for (const value of (0,expression_computed .cz)(values.get('volumes') ?? { kind: 'list', items: [], open: false })) {
        if (value.kind === 'object')
            for (const name of value.members.keys())
                finder.path(name);
        else
            for (const text of (0,expression_computed .CB)(value))
                finder.path(text.replace(/:.*$/s, ''));
    }
}
function qemuArguments(finder, values) {
    for (const text of step_effects_texts(values.get('qemuargs'))) {
        const [kind = '', ...parts] = text.split(',');
        const printed = kind.startsWith('file:')
            ? kind.slice('file:'.length)
            : kind === 'file' && parts.find((part) => part.startsWith('path='))?.slice('path='.length);
        if (typeof printed === 'string')
            finder.made(printed, 'file');
        else
            for (const part of [kind, ...parts])
                finder.word(part.replace(/^[\w.-]+=/, ''), finder.bases);
    }
}
const VIRTUAL = 'qemu virtualbox-iso virtualbox-ovf virtualbox-vm vmware-iso vmware-vmx parallels-iso parallels-pvm parallels-macvm parallels-ipsw hyperv-iso hyperv-vmcx utm-iso utm-utm utm-cloud tart-cli';
const RULES = [
    ['provisioner', 'file', { names: ['direction', 'generated', 'source', 'sources', 'destination'], read: transfer }],
    ['*', 'shell-local', { names: ['script', 'scripts'], read: hostScripts }],
    ['*', 'shell-local', { names: ['inline', 'command', 'execute_command'], read: hostCommands }],
    ['*', 'shell-local', { names: ['environment_vars', 'env'], read: hostEnvironment }],
    ['data', 'external', { names: ['program'], read: hostCommands }],
    ['provisioner', 'shell powershell windows-shell', { names: ['script', 'scripts'], read: guestScripts }],
    [
        'provisioner',
        'ansible ansible-local',
        {
            names: [
                'playbook_file',
                'playbook_files',
                'galaxy_file',
                'inventory_file',
                'playbook_dir',
                'playbook_paths',
                'role_paths',
                'roles_path',
                'collections_path',
            ],
            read: ansible,
        },
    ],
    [
        'provisioner',
        'ansible ansible-local',
        { names: ['ansible_env_vars', 'extra_arguments', 'ansible_ssh_extra_args'], read: ansibleEnvironment },
    ],
    ['provisioner', 'puppet-masterless puppet-server', { names: ['hiera_config_path', 'manifest_file'], read: hiera }],
    ['provisioner', 'inspec', { names: ['profile'], read: inspecProfile }],
    ['provisioner', 'salt-masterless salt', { names: ['local_state_tree', 'local_pillar_roots'], read: salt }],
    ['source', 'docker', { names: ['path', 'build_dir'], read: dockerBuild }],
    ['*', '*', { names: ['volumes'], read: volumes }],
    ['source', 'qemu', { names: ['qemuargs'], read: qemuArguments }],
    ['source', VIRTUAL, { names: ['output_directory'], read: outputFolder }],
    ['post-processor', 'manifest', { names: ['output'], read: manifest }],
    ['post-processor', 'checksum', { names: ['output', 'checksum_types'], read: checksum }],
    ['post-processor', 'vagrant', { names: ['output'], read: vagrantBox }],
    ['post-processor', 'compress', { names: ['output'], read: archive }],
];

;// CONCATENATED MODULE: ./.build/recipe/reading/units.js









const FIRST_PROVISIONER = 1;
const FIRST_POST_PROCESSOR = 100_000;
const AFTER_PROVISIONERS = FIRST_POST_PROCESSOR - 1;
function unitsOf(template, words) {
    const steps = { provisioner: FIRST_PROVISIONER, 'post-processor': FIRST_POST_PROCESSOR };
    return template.files.flatMap((file) => {
        const syntax = (0,source_expression .rS)(template, file);
        return file.blocks.flatMap((block) => unitsOfBlock(block, { file: file.path, syntax, kind: '', type: '', order: 0, iterators: [], words }, steps));
    });
}
function unitsOfBlock(block, outer, steps) {
    if (block.type === 'packer' || block.type === 'hcp_packer_registry' || block.type === 'validation')
        return [];
    if (block.type === 'dynamic')
        return dynamicUnits(block, outer, steps);
    const context = contextOf(block, outer, steps);
    const options = block.attributes.flatMap((attribute) => optionUnits(block, attribute, context));
    const rules = isStep(context, outer)
        ? stepRulesOf(context.kind, context.type).map((rule) => ruleUnit(block, rule, context))
        : [];
    return [...options, ...rules, ...block.blocks.flatMap((inner) => unitsOfBlock(inner, context, steps))];
}
function isStep(context, outer) {
    return context.kind !== outer.kind || context.kind === 'docker-build';
}
const STEPS = new Map([
    ['source', 'source'],
    ['builder', 'source'],
    ['data', 'data'],
    ['provisioner', 'provisioner'],
    ['error-cleanup-provisioner', 'provisioner'],
    ['post-processor', 'post-processor'],
    ['build', 'build'],
    ['variable', 'variable'],
    ['variables', 'variable'],
    ['locals', 'locals'],
    ['local', 'locals'],
]);
function contextOf(block, outer, steps) {
    if (block.type === 'build' && outer.kind === 'source')
        return { ...outer, kind: 'docker-build' };
    const kind = outer.kind === '' || outer.kind === 'build' ? STEPS.get(block.type) : undefined;
    if (kind === undefined)
        return outer;
    const [label = ''] = block.labels;
    const type = kind === 'source' && label.startsWith('source.') ? (label.split('.')[1] ?? '') : label;
    if (kind !== 'provisioner' && kind !== 'post-processor')
        return { ...outer, kind, type, order: 0 };
    const order = steps[kind];
    steps[kind] += 1;
    return { ...outer, kind, type, order };
}
function dynamicUnits(block, outer, steps) {
    const [label = ''] = block.labels;
    const over = (0,hcl_block .w4)(block, 'for_each');
    const named = (0,hcl_block .w4)(block, 'iterator')?.text.trim().replaceAll('"', '') ?? label;
    const iterators = over === undefined
        ? outer.iterators
        : [...outer.iterators, { name: named, in: (0,source_expression .P$)(over, outer.syntax) }];
    const labels = (0,hcl_block .w4)(block, 'labels')?.value;
    const types = labels?.known === true && Array.isArray(labels.value) ? labels.value.filter((one) => typeof one === 'string') : [];
    return (0,hcl_block .SH)(block, 'content').flatMap((content) => unitsOfBlock({ ...content, type: label, labels: types }, { ...outer, iterators }, steps));
}
function optionUnits(block, attribute, context) {
    if (context.kind === '' && context.syntax !== 'legacy')
        return [];
    const role = optionRole(block, attribute, context);
    const expression = (0,source_expression .P$)(attribute, context.syntax);
    return [
        {
            file: context.file,
            line: attribute.line,
            text: attribute.text,
            order: role === 'made-file' || role === 'made-folder'
                ? Math.max(context.order, context.kind === 'source' ? AFTER_PROVISIONERS : 0)
                : context.order,
            values: [[attribute.name, expression]],
            iterators: context.iterators,
            read: (finder, values, trace) => {
                if (context.kind !== 'locals')
                    for (const name of trace.data)
                        if (isOutside(name, context.words))
                            finder.outside(`data.${name}`);
                const value = values.get(attribute.name) ?? expression_computed .HV;
                readOption(finder, role, context.syntax === 'legacy' ? listOfText(attribute.name, value) : value, trace);
            },
        },
    ];
}
function listOfText(name, value) {
    const items = name.endsWith('s') && value.kind === 'scalar' ? ((0,expression_computed .b6)(value)?.split(',') ?? []) : [];
    if (items.length < 2)
        return value;
    return { kind: 'list', items: items.map((item) => ({ kind: 'scalar', value: item.trim() })), open: false };
}
function optionRole(block, { name }, context) {
    const role = ownRole(block, name, context);
    const isMade = (0,hcl_block .Zc)(block, 'direction') === 'download' || (0,hcl_block .Zc)(block, 'generated') === true;
    return isMade && (role === 'path' || role === 'path-like') ? 'nothing' : role;
}
function ownRole(block, name, { kind, type, words }) {
    if (kind === 'variable' || kind === 'locals')
        return 'nothing';
    if (kind === 'provisioner' && type === 'file' && ['source', 'sources', 'destination'].includes(name))
        return 'nothing';
    if (type === 'shell-local' && ['inline', 'command'].includes(name))
        return 'nothing';
    if (kind === 'data' && name === 'program')
        return 'nothing';
    if (/^ansible(?:-local)?$/.test(type) && ['roles_path', 'collections_path'].includes(name))
        return 'nothing';
    if (block.type === 'build' && kind === 'docker-build')
        return name === 'path' || name === 'build_dir' ? 'path' : 'text';
    return roleOf(kind, type, name, words);
}
function ruleUnit(block, { names, read }, context) {
    const own = block.attributes.filter(({ name }) => names.includes(name));
    return {
        file: context.file,
        line: own[0]?.line ?? block.line,
        text: own.map(({ name, text }) => `${name} = ${text}`).join(', '),
        order: context.order,
        values: own.map((attribute) => [attribute.name, (0,source_expression .P$)(attribute, context.syntax)]),
        iterators: context.iterators,
        read: (finder, values) => read(finder, context.syntax === 'legacy' ? new Map([...values].map(([name, one]) => [name, listOfText(name, one)])) : values),
    };
}
function readOption(finder, role, value, trace) {
    for (const path of trace.reads)
        for (const text of (0,expression_computed .CB)(path))
            finder.path(text);
    for (const name of trace.outside)
        finder.outside(name);
    if (role === 'nothing')
        return;
    const texts = [...new Set((0,expression_computed .CB)(value))];
    if (role === 'text' || role === 'words' || role === 'command') {
        const parts = (0,expression_computed .qE)(value) ? [] : [...trace.texts].flatMap((one) => [...(0,expression_computed .CB)(one)]);
        for (const text of new Set([...texts, ...parts]))
            finder.text(text, role === 'text');
        if (role === 'command')
            for (const text of texts)
                readCommand(finder, text);
    }
    else if (role === 'path' || role === 'path-like' || role === 'credential') {
        for (const text of texts)
            finder.path(text, { isCertain: role === 'path' });
    }
    else if (role === 'download') {
        for (const text of texts)
            if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || text.startsWith('file:'))
                finder.path(text, { isCertain: false });
    }
    else if (role === 'made-file' || role === 'made-folder')
        for (const text of texts)
            finder.made(text, role === 'made-file' ? 'file' : 'below');
}
function evaluated(unit, evaluator) {
    const trace = (0,expression_evaluator .I)();
    const bindings = new Map();
    for (const { name, in: over } of unit.iterators) {
        const items = evaluator.evaluate(over, trace, bindings);
        const found = (0,expression_computed .cz)(items).flatMap((one) => (one.kind === 'unknown' ? [expression_computed .HV] : (0,list_functions .S)(one).items));
        const keys = (0,expression_computed .cz)(items).flatMap((one) => one.kind === 'object'
            ? [...one.members.keys()].map((key) => ({ kind: 'scalar', value: key }))
            : [expression_computed .HV]);
        bindings.set(name, (0,expression_computed .Xy)([
            ['key', (0,expression_computed .gP)(keys)],
            ['value', (0,expression_computed .gP)(found)],
        ]));
    }
    const values = new Map(unit.values.map(([name, expression]) => [name, evaluator.evaluate(expression, trace, bindings)]));
    return { values, trace };
}
function isCertain(values) {
    return [...values.values()].every((value) => (0,expression_computed .Zc)(value) !== undefined);
}

;// CONCATENATED MODULE: ./.build/recipe/reading/template-reading.js








function readTemplateParts(template, room) {
    const shared = (0,template_scope .O)(template, room);
    const parts = unitsOf(template, room.words).map((unit) => ({ unit, variables: undefined, effects: new Map() }));
    let closed;
    let open = parts;
    const whole = new Map();
    const builds = new Map();
    let variablesOfBuilds;
    const bases = new Map();
    let variablesOfBases;
    const buildsOf = (given) => {
        const known = variablesOfBuilds === undefined ? undefined : builds.get(keyOf(variablesOfBuilds, given));
        if (known !== undefined)
            return known;
        const trace = (0,expression_evaluator .I)();
        const found = resolvedBuilds(template, evaluatorOf(shared, given, true), trace);
        variablesOfBuilds = [...new Set([...(variablesOfBuilds ?? []), ...trace.variables])].sort();
        builds.set(keyOf(variablesOfBuilds, given), found);
        return found;
    };
    const basesOf = (given) => {
        const known = variablesOfBases === undefined ? undefined : bases.get(keyOf(variablesOfBases, given));
        if (known !== undefined)
            return known;
        const trace = (0,expression_evaluator .I)();
        const found = namedBases(template, buildsOf(given).builds, room.providers, evaluatorOf(shared, given, true), trace, room.folders.cwd);
        const all = [...(variablesOfBases ?? []), ...(variablesOfBuilds ?? []), ...trace.variables];
        variablesOfBases = [...new Set(all)].sort();
        bases.set(keyOf(variablesOfBases, given), found);
        return found;
    };
    return {
        buildsOf,
        basesOf,
        effectOf: (given) => {
            let evaluator;
            const effectOf = (part) => {
                const key = part.variables === undefined ? undefined : keyOf(part.variables, given);
                const known = key === undefined ? undefined : part.effects.get(key);
                if (known !== undefined)
                    return known;
                evaluator ??= evaluatorOf(shared, given, false, sourceOf(template, buildsOf(given)));
                const { effect, variables } = effectOfUnit(part.unit, evaluator, room);
                part.variables = variables;
                part.effects.set(keyOf(variables, given), effect);
                return effect;
            };
            if (closed === undefined) {
                const effects = parts.map((part) => [part, effectOf(part)]);
                closed = united(effects.filter(([{ variables }]) => variables?.length === 0).map(([, effect]) => effect));
                open = parts.filter(({ variables }) => variables?.length !== 0);
            }
            const key = JSON.stringify(open.map(({ variables }) => keyOf(variables ?? [], given)));
            const found = whole.get(key) ?? united([closed, ...open.map(effectOf)]);
            whole.set(key, found);
            return found;
        },
    };
}
function keyOf(variables, given) {
    if (variables.length === 0)
        return '';
    return JSON.stringify(variables.map((name) => given(name) ?? null), (_, value) => (value instanceof Map ? [...value] : value));
}
function effectOfUnit(unit, evaluator, room) {
    const { values, trace } = evaluated(unit, evaluator);
    const finder = new Finder(room, {
        ...unit,
        text: oneLine(unit.text),
        isOneOfSeveral: unit.iterators.length > 0 || !isCertain(values),
    });
    unit.read(finder, values, trace);
    return { effect: finder.effect, variables: [...trace.variables].sort() };
}
const LONGEST_SHOWN = 160;
function oneLine(text) {
    const line = text.replace(/\s+/g, ' ');
    return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
}
function evaluatorOf(scope, given, isExact, source = expression_computed .HV) {
    return new expression_evaluator .o({
        variable: (name) => {
            const own = given(name);
            return own === undefined ? undefined : scope.typed(name, own);
        },
        defaults: scope.defaults,
        locals: scope.locals,
        other: (name) => (name === 'source' ? source : expression_computed .HV),
        files: scope.files,
        isExact,
    });
}
function sourceOf({ kind }, { builds, buildsKnown }) {
    const more = buildsKnown ? [] : [expression_computed .HV];
    const of = (texts) => (0,expression_computed .gP)([...texts.map((text) => (0,expression_computed .Rr)(text)), ...more]);
    const name = of(builds.map(({ name: whole, sourceName }) => kind === 'json' ? sourceName : whole.slice(whole.lastIndexOf('.') + 1)));
    return (0,expression_computed .Xy)([
        ['name', name],
        ['type', of(builds.map(({ type }) => type))],
    ], true);
}

;// CONCATENATED MODULE: ./.build/recipe/inputs/shared-template.js









const BERKSHELF = ['Berksfile', 'Berksfile.lock'];
async function readSharedTemplate(repository, defaults, given, cwd, render, providers) {
    const { disk, root } = repository;
    const loaded = (0,loaded_template .PM)(root, root, given, render);
    const template = loaded.model;
    const path = (0,external_node_path_.relative)(root, loaded.path).split(external_node_path_.sep).join('/');
    const folder = disk.kindOf(path) === 'folder' ? path : (0,files_disk .gN)(path);
    const room = {
        repository,
        folders: { root: folder, cwd, repository: root },
        broughtOf: (around) => defaults.of(around, given),
        words: providers.flatMap(({ recipe }) => recipe ?? []),
        providers,
    };
    const auto = template.kind === 'hcl2' ? (0,loaded_template .o8)(disk.namesIn(folder)).varFiles.map((name) => (0,files_disk .Gz)(folder, name)) : [];
    const values = new Map();
    const autoTexts = [];
    for (const file of auto) {
        const held = await (0,var_values .k)(file, textOf(repository, file));
        for (const [name, value] of held.values)
            values.set(name, value);
        autoTexts.push(...held.texts);
    }
    const beside = [...new Set([folder, cwd])].flatMap((place) => BERKSHELF.map((name) => (0,files_disk .Gz)(place, name)));
    const cookbooks = new Finder(room, { file: '', line: 0, order: 0, text: '', isOneOfSeveral: true });
    for (const file of beside)
        if (file.endsWith('Berksfile'))
            cookbooksOf(cookbooks, file);
    return {
        template,
        folder,
        always: [
            ...repository.find(given).flatMap(({ links }) => links),
            ...template.files.map((file) => file.path),
            ...auto,
            ...beside.filter((file) => disk.kindOf(file) !== undefined),
        ],
        reading: readTemplateParts(template, room),
        room,
        values,
        besideIt: [...autoTexts.flatMap((text) => filesOfText(room, text)), ...cookbooks.effect.brought],
        ofVarFiles: new Map(),
        ofTexts: new Map(),
    };
}
function filesOfText(room, text) {
    if (!/[./]/.test(text))
        return [];
    const finder = new Finder(room, { file: '', line: 0, order: 0, text, isOneOfSeveral: true });
    finder.text((0,expression_computed .u7)(text));
    return [...finder.effect.loose];
}

;// CONCATENATED MODULE: ./.build/recipe/inputs/packer-inputs.js









const LOCKFILE = 'packer.lock.yml';
function createPackerReader(repository, digests, defaults, providers) {
    const templates = new Map();
    const varFiles = new Map();
    const resolved = new WeakMap();
    return {
        inputsOf: async (work, plainText) => {
            const cwd = folderOf(repository, work['working-directory']);
            const key = JSON.stringify([cwd, work.template, work.substitutions]);
            const shared = await remembered(templates, key, () => readSharedTemplate(repository, defaults, work.template, cwd, renderingOf(work, plainText), providers));
            const files = await Promise.all(work['var-files'].map((given) => remembered(varFiles, given, () => readVarFile(repository, digests, given))));
            const given = (name) => {
                if (Object.hasOwn(work['secret-vars'], name))
                    return expression_computed .HV;
                const own = Object.hasOwn(work.vars, name) ? work.vars[name] : undefined;
                if (own !== undefined)
                    return partlyKnown(own);
                const file = files.findLast(({ held }) => held.values.has(name));
                return file === undefined ? shared.values.get(name) : file.held.values.get(name);
            };
            const effect = shared.reading.effectOf(given);
            const builds = shared.reading.buildsOf(given);
            const template = resolved.get(builds) ?? { ...shared.template, ...builds };
            resolved.set(builds, template);
            const ofText = (text) => {
                if (text === undefined)
                    return [];
                const known = shared.ofTexts.get(text) ?? filesOfText(shared.room, text);
                if (known.length > 0)
                    shared.ofTexts.set(text, known);
                return known;
            };
            return {
                template,
                folder: shared.folder,
                always: shared.always,
                counted: countedOf(effect),
                named: [
                    shared.besideIt,
                    ...files.map((file) => remembered(shared.ofVarFiles, file, () => file.held.texts.flatMap(ofText))),
                    ...Object.values(work.vars).map((pattern) => ofText(plainText(pattern))),
                ].filter((list) => list.length > 0),
                anything: effect.anything,
                wide: effect.wide,
                outside: effect.outside,
                absent: effect.absent,
                varFiles: files.map(({ path, content }) => ({ path, content })),
                lockfile: lockfileOf(repository, digests, shared.folder),
                bases: shared.reading.basesOf(given),
                given,
            };
        },
    };
}
function partlyKnown(pattern) {
    const late = (0,placeholder .iJ)(pattern);
    return (0,expression_computed .d_)((0,placeholder .GS)((0,expression_computed .u7)(pattern), new Map(late.map((name) => [name, expression_computed .DQ]))));
}
function renderingOf({ template, substitutions }, plainText) {
    if (substitutions === null)
        return (text) => text;
    const late = template.endsWith('.hcl') ? '${late}' : '{{late}}';
    const { METADATA, NAME, IMAGE } = substitutions;
    const known = {
        METADATA: plainText(METADATA) ?? '',
        NAME: plainText(NAME) ?? late,
        IMAGE: plainText(IMAGE) ?? late,
    };
    return (text) => (0,dollar_template .V)(text, known);
}
function lockfileOf({ disk }, digests, folder) {
    const path = [(0,files_disk .Gz)(folder, LOCKFILE), LOCKFILE].find((file) => disk.kindOf(file) === 'file');
    const digest = path === undefined ? undefined : digests.digestOf(path);
    if (digest instanceof Promise)
        throw new errors .yo(`${(0,inputs .WU)(path ?? '')} is too large for a lockfile.`);
    return digest === undefined ? null : `sha256:${digest.hash}`;
}
function folderOf(repository, given) {
    const [found] = repository.find(given);
    if (found?.kind === 'folder')
        return found.path;
    throw new errors .yo(`working-directory names ${(0,inputs .WU)(given)}, which is no folder of the repository.`);
}
function remembered(memory, key, make) {
    const known = memory.get(key) ?? make();
    memory.set(key, known);
    return known;
}

;// CONCATENATED MODULE: ./.build/recipe/key/recipe-content.js


function packerContent({ arch, account }, work, inputs, files, environment) {
    const { requiredPlugins, requiredVersions } = inputs.template;
    return {
        version: 2,
        files,
        arch,
        account,
        work: {
            builder: work.builder,
            template: work.template,
            'working-directory': work['working-directory'],
            only: asSet(work.only),
            except: asSet(work.except),
            vars: work.vars,
            substitutions: work.substitutions,
            'secret-vars': work['secret-vars'],
            'var-files': inputs.varFiles.map(({ path, content }) => ({ path, content })),
            arguments: work.arguments,
            ...(Object.keys(work['retry-vars'] ?? {}).length === 0 ? {} : { 'retry-vars': work['retry-vars'] ?? {} }),
            ...(Object.keys(environment).length === 0 ? {} : { env: environment }),
            ...(work['vars-in-environment'] ? { 'vars-in-environment': true } : {}),
            version: work.version,
            'required-versions': requiredVersions.map(({ constraint }) => constraint),
            plugins: requiredPlugins.map(({ name, source, version }) => ({ name, source, version })),
            lockfile: inputs.lockfile,
        },
    };
}
function dockerContent({ arch, account }, work, files) {
    const { builder, file, context, target, platform, args, labels, secrets } = work;
    return {
        version: 2,
        files,
        arch,
        account,
        work: {
            builder,
            file,
            context,
            target,
            platform,
            args,
            labels,
            secrets: asSet(secrets),
            arguments: work.arguments,
        },
    };
}
function readableValues({ arch, account, work }, packer) {
    const values = [];
    const add = (name, value) => {
        if (value === null || (Array.isArray(value) && value.length === 0))
            return;
        values.push([name, shown(name, typeof value === 'string' ? value : (0,key_text .P)(value))]);
    };
    for (const [name, value] of Object.entries({ arch, account, ...work })) {
        if (MAPS.has(name))
            for (const [inner, one] of membersOf(value))
                add(`${name}.${inner}`, one);
        else if (!TOLD_APART.has(name))
            add(READABLE.get(name) ?? name, value);
    }
    const { varFiles = [], template } = packer ?? {};
    if (varFiles.length > 1)
        add('var-files', varFiles.map(({ path }) => path));
    for (const { path, content } of varFiles)
        add(`var-files.${path}`, content ?? 'none');
    add('template.required_version', template?.requiredVersions.map(({ constraint }) => constraint).join(', ') || null);
    for (const { source, version } of template?.requiredPlugins ?? [])
        add(`plugins.${source}`, version);
    return Object.fromEntries(values);
}
const READABLE = new Map([
    ['version', 'packer.version'],
    ['lockfile', 'packer.lock.yml'],
]);
const TOLD_APART = new Set(['var-files', 'required-versions', 'plugins']);
const MAPS = new Set(['vars', 'retry-vars', 'secret-vars', 'substitutions', 'args', 'labels', 'env']);
const recipe_content_LONGEST_SHOWN = 40;
const SECRET_NAME = /pass|secret|token|credential|private|key\b|auth|pwd/i;
function shown(name, value) {
    const isName = name.startsWith('secret-vars.') || name === 'secrets';
    if (value.length <= recipe_content_LONGEST_SHOWN && (isName || !SECRET_NAME.test(name)))
        return value;
    return (0,files_files .sc)(value).slice(0, 'sha256:'.length + 12);
}
function membersOf(value) {
    return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
function asSet(items) {
    return [...new Set(items)].sort();
}

var files_repository = __webpack_require__(86707);
;// CONCATENATED MODULE: ./.build/recipe/recipe.js























async function createRecipes(request) {
    const repository = await (0,files_repository .N)(request.repository, request.environment);
    const digests = createFileDigests(repository.disk);
    const defaults = createDefaultFiles(repository, request);
    const packer = once(createPackerReader(repository, digests, defaults, request.providers));
    const legs = request.legs ?? [];
    let globs;
    const allGlobs = () => {
        globs ??= writesOfLegs(legs, (work) => packer(work, plainText)).then((found) => [
            ...new Set([...found, ...(request.writes ?? []), ...repository.ownOutput]),
        ]);
        return globs;
    };
    let writes;
    const room = {
        request,
        repository,
        digests,
        defaults,
        packer,
        docker: createDockerReader(repository),
        legs: new Map(legs.map((leg) => [leg.leg, leg])),
        writes: () => (writes ??= allGlobs().then(readWrites)),
        sets: new Map(),
        lists: new WeakMap(),
        listsByFiles: new Map(),
    };
    return {
        recipeOf: async (definition, known, planned) => {
            const work = filledWork(definition.work, known);
            return work.builder === 'packer'
                ? await packerRecipe(room, definition, work, planned)
                : await dockerRecipe(room, definition, work, planned);
        },
        writes: allGlobs,
    };
}
function once({ inputsOf }) {
    const known = new WeakMap();
    return (work, plain) => {
        const found = known.get(work) ?? inputsOf(work, plain);
        known.set(work, found);
        return found;
    };
}
async function packerRecipe(room, definition, work, planned) {
    const inputs = await room.packer(work, plainText);
    const isSaid = isChosen(definition.inputs ?? []);
    if (!isSaid)
        refuseAbsent(inputs);
    const { counted } = inputs;
    const files = await setOf(room, ['packer', work.template, work['working-directory']], definition, {
        needed: counted.needed,
        loose: [counted.loose, ...inputs.named],
        brought: [counted.brought, ...(inputs.anything.length > 0 ? [room.defaults.all()] : [])],
        counted,
        always: inputs.always,
        defaults: () => room.defaults.of(inputs.folder, work.template),
        linksMayLeave: false,
        planned,
    });
    const environment = environmentUsesOf(inputs.template).filter(({ variable }) => inputs.given(variable) === undefined);
    const content = packerContent(definition, work, inputs, files.digest, passedValues(room, inputs, environment));
    const { template } = inputs;
    const builds = selected(template, work).map(({ name, type }) => ({ name, type }));
    return {
        recipe: (0,bake_key .dF)(content),
        files,
        values: readableValues(content, inputs),
        unread: isSaid ? [] : [...inputs.outside, ...strayLinks(room.repository, files, inputs.counted.needed)],
        anything: isSaid ? [] : inputs.anything,
        wide: isSaid ? [] : inputs.wide,
        narrow: isSaid || inputs.anything.length + inputs.wide.length === 0 ? [] : narrowInputs(inputs),
        builds,
        buildsKnown: template.buildsKnown,
        template,
        bases: inputs.bases.filter(({ build }) => build === null || builds.some(({ name }) => name === build)),
        environment,
        depositsWith: (late) => {
            if (template.postProcessors.length === 0)
                return [];
            const valueOf = (name) => {
                const own = Object.hasOwn(work.vars, name) ? work.vars[name] : undefined;
                if (own === undefined)
                    return inputs.given(name);
                return (0,placeholder .iJ)(own).every((one) => late.has(one)) ? (0,expression_computed .d_)((0,placeholder .GS)((0,expression_computed .u7)(own), late)) : expression_computed .HV;
            };
            const except = work.except.flatMap((pattern) => plainText(pattern) ?? []);
            return (0,deposits .H)(template, builds, (name) => name !== '' && matchesAny(template.kind, except, name), valueOf);
        },
    };
}
async function dockerRecipe(room, definition, work, planned) {
    const inputs = room.docker.inputsOf(work, plainText);
    const isSaid = isChosen(definition.inputs ?? []);
    if (!isSaid)
        refuseAbsent({ absent: inputs.absent, counted: undefined });
    const files = await setOf(room, ['dockerfile', work.file, work.context], definition, {
        needed: inputs.named,
        loose: [],
        brought: [],
        counted: undefined,
        always: inputs.always,
        defaults: () => inputs.isOpen ? room.defaults.of(inputs.context, work.file).filter((path) => !inputs.ignores(path)) : [],
        linksMayLeave: true,
        planned,
    });
    const content = dockerContent(definition, work, files.digest);
    return {
        recipe: (0,bake_key .dF)(content),
        files,
        values: readableValues(content),
        unread: isSaid ? [] : inputs.outside,
        anything: isSaid ? [] : inputs.anything,
        wide: [],
        narrow: [],
        builds: [],
        buildsKnown: true,
        template: undefined,
        bases: inputs.bases,
        environment: [],
        depositsWith: () => [],
    };
}
function passedValues({ request }, { template, given }, uses) {
    const asked = new Set(uses.map(({ name }) => name));
    for (const { name } of template.variables)
        if (given(name) === undefined)
            asked.add(`PKR_VAR_${name}`);
    const counted = [...new Set(request.passEnv ?? [])].filter((name) => asked.has(name) && !(0,environment .hN)(name));
    return Object.fromEntries(counted.sort().map((name) => [name, (0,files_files .sc)(request.environment[name] ?? '')]));
}
function refuseAbsent({ absent, counted }) {
    const found = absent.find(({ path }) => counted?.isMade(path, true) !== true);
    if (found === undefined)
        return;
    throw absentFile(found.path, `${found.file}:${found.line} (${found.text})`);
}
function absentFile(path, by) {
    return new errors .yo(`${by} names ${(0,inputs .WU)(path)}, which git tracks, but which a sparse checkout leaves out. ` +
        `Add it to sparse-checkout of actions/checkout, or run git sparse-checkout add ${(0,inputs .WU)(path)}.`);
}
async function setOf(room, of, definition, { needed, loose, ...request }) {
    const { inputs, extras } = definition;
    const above = await writtenAbove(definition, room.legs, (work) => room.packer(work, plainText));
    const own = (list) => {
        if (above === undefined)
            return list;
        const left = list.filter((path) => room.repository.isTracked(path) || !above(path));
        return left.length === list.length ? list : left;
    };
    const asked = { ...request, needed: own(needed), loose: loose.map(own) };
    const all = [asked.needed, request.counted?.made ?? [], ...asked.loose, ...request.brought];
    const lists = all.map((list) => numberOf(room, list));
    const key = JSON.stringify([of, inputs, extras, asked.loose.length, lists]);
    const known = room.sets.get(key) ?? readSet(room, inputs ?? [], extras, asked);
    room.sets.set(key, known);
    return await known;
}
function numberOf({ lists, listsByFiles }, list) {
    const known = lists.get(list);
    if (known !== undefined)
        return known;
    const files = JSON.stringify([...new Set(list)].sort());
    const number = listsByFiles.get(files) ?? listsByFiles.size;
    lists.set(list, number);
    listsByFiles.set(files, number);
    return number;
}
async function readSet({ repository, digests, defaults, ...room }, inputs, extras, { needed, loose, brought, counted, always, linksMayLeave, planned, ...request }) {
    const writes = await room.writes();
    const { chosen, excludes } = readInputGlobs(repository, inputs);
    const more = extras.flatMap((extra) => repository.find(extra)).flatMap((found) => filesOf(repository, found, false));
    const own = new Set(needed.filter((path) => !defaults.isWritten(path)));
    const counts = (path) => {
        const isTracked = repository.isTracked(path);
        if (defaults.isWritten(path) || counted?.isMade(path, isTracked) === true)
            return false;
        return planned === undefined || isTracked || Object.hasOwn(planned, path);
    };
    const named = new Set([...own, ...[...loose.flat(), ...more].filter(counts)]);
    const others = new Set([...request.defaults(), ...brought.flat()].filter((path) => !named.has(path) && counts(path)));
    const isLeft = (path) => defaults.isTrace(path) || (!repository.isTracked(path) && (writes.names(path) || writes.fits(path)));
    for (const path of others)
        if (isLeft(path))
            others.delete(path);
    const paths = chosen?.filter((path) => inputs.includes(path) || !isLeft(path)) ?? [...named, ...others];
    return await readFileSet(repository, digests, {
        paths,
        rewritten: (path) => others.has(path) && writes.names(path),
        planned,
        excludes,
        always,
        mayLeave: () => linksMayLeave || chosen === undefined,
        isWhole: (path) => own.has(path),
    });
}
function strayLinks(repository, { files }, needed) {
    const named = new Set(needed);
    const strays = Object.entries(files).flatMap(([path, content]) => {
        if (!content.startsWith('120000:') || (!repository.isTracked(path) && !named.has(path)))
            return [];
        return repository.find(path).flatMap((found) => (found.kind === 'outside' ? found.path : []));
    });
    return [...new Set(strays)].flatMap((file) => {
        const text = repository.disk.linkTarget(file);
        return isOfMachine(text) && !text.startsWith('/tmp') ? [] : { text, file, line: 1 };
    });
}
function narrowInputs({ folder, template, counted, named, wide }) {
    const own = folder === '' ? template.files.map(({ path }) => path) : [`${folder}/**`];
    const elsewhere = [
        ...counted.needed,
        ...counted.loose,
        ...(wide.length > 0 ? [] : counted.brought),
        ...named.flat(),
    ].filter((path) => folder === '' || !path.startsWith(`${folder}/`));
    const folders = [...(0,values .me)([...new Set(elsewhere)], files_disk .gN)].flatMap(([parent, paths]) => parent === '' || paths.length === 1 ? paths : [`${parent}/*`]);
    return [...new Set([...own, ...folders])].sort().slice(0, MOST_GLOBS);
}
const MOST_GLOBS = 20;
function isChosen(inputs) {
    return inputs.some((glob) => !glob.startsWith('!'));
}
function plainText(pattern) {
    return (0,placeholder .iJ)(pattern).length === 0 ? (0,placeholder .GS)(pattern, new Map()) : undefined;
}
function selected({ kind, builds }, { only, except }) {
    const chosen = only.flatMap((pattern) => plainText(pattern) ?? '*');
    const left = except.flatMap((pattern) => plainText(pattern) ?? []);
    return builds.filter(({ name }) => (chosen.length === 0 || matchesAny(kind, chosen, name)) && !matchesAny(kind, left, name));
}
function matchesAny(kind, patterns, name) {
    return patterns.some((pattern) => (0,build_glob .C)(kind, pattern, name));
}


/***/ }),

/***/ 86427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  matchesBuild),
    z: () => (  buildGlob)
  });
const MAX_DEPTH = 50;
function buildGlob(pattern) {
    const pieces = readPieces(Array.from(pattern));
    if (pieces === undefined)
        return undefined;
    const around = aroundStar(pieces);
    if (around !== undefined)
        return (name) => name.startsWith(around[0]) && name.endsWith(around[1]);
    return (name) => {
        const chars = Array.from(name);
        return advanceAll(pieces, [true, ...chars.map(() => false)], chars).at(-1) === true;
    };
}
function readPieces(pattern) {
    const root = [];
    const open = [];
    let pieces = root;
    for (let at = 0; at < pattern.length; at += 1) {
        const char = pattern[at] ?? '';
        const choices = open.at(-1);
        if (char === '\0')
            return undefined;
        if (char === '*')
            pieces.push({ kind: 'many' });
        else if (char === '?')
            pieces.push({ kind: 'one', takes: () => true });
        else if (char === '[') {
            const found = readBrackets(pattern, at + 1);
            if (found === undefined)
                return undefined;
            pieces.push({ kind: 'one', takes: found.takes });
            at = found.end;
        }
        else if (char === '{') {
            if (open.length === MAX_DEPTH)
                return undefined;
            const inner = [[]];
            pieces.push({ kind: 'choice', choices: inner });
            open.push(inner);
            pieces = inner[0] ?? [];
        }
        else if (char === ',' && choices !== undefined) {
            pieces = [];
            choices.push(pieces);
        }
        else if (char === '}' && choices !== undefined) {
            open.pop();
            pieces = open.at(-1)?.at(-1) ?? root;
        }
        else {
            if (char === '\\')
                at += 1;
            const wanted = pattern[at];
            if (wanted !== undefined)
                pieces.push({ kind: 'char', char: wanted });
        }
    }
    return root;
}
function aroundStar(pieces) {
    const flat = pieces.flatMap((piece) => piece.kind === 'choice' && piece.choices.length === 1 ? (piece.choices[0] ?? []) : [piece]);
    const first = flat.findIndex(({ kind }) => kind === 'many');
    const last = flat.findLastIndex(({ kind }) => kind === 'many');
    const ends = [flat.slice(0, first), flat.slice(last + 1)];
    if (first < 1 || last === flat.length - 1 || flat.slice(first, last).some(({ kind }) => kind !== 'many'))
        return undefined;
    const [before, after] = ends.map((end) => end.map((piece) => (piece.kind === 'char' ? piece.char : undefined)));
    if (before === undefined || after === undefined || [...before, ...after].includes(undefined))
        return undefined;
    return [before.join(''), after.join('')];
}
function readBrackets(pattern, start) {
    const isNegated = pattern[start] === '!';
    const from = isNegated ? start + 1 : start;
    const low = pattern[from];
    if (low === undefined)
        return undefined;
    if (pattern[from + 1] === '-') {
        const high = pattern[from + 2];
        if (high === undefined || codeOf(high) < codeOf(low) || pattern[from + 3] !== ']')
            return undefined;
        const isIn = (char) => codeOf(low) <= codeOf(char) && codeOf(char) <= codeOf(high);
        return { takes: (char) => isIn(char) !== isNegated, end: from + 3 };
    }
    const listed = new Set();
    let at = from;
    for (; pattern[at] !== ']'; at += 1) {
        if (pattern[at] === '\\')
            at += 1;
        const char = pattern[at];
        if (char === undefined)
            return undefined;
        listed.add(char);
    }
    return listed.size === 0 ? undefined : { takes: (char) => listed.has(char) !== isNegated, end: at };
}
function codeOf(char) {
    return char.codePointAt(0) ?? 0;
}
function advanceAll(pieces, reached, chars) {
    return pieces.reduce((before, piece) => (before.includes(true) ? advance(piece, before, chars) : before), reached);
}
function advance(piece, reached, chars) {
    if (piece.kind === 'one') {
        return [false, ...chars.map((char, index) => reached[index] === true && piece.takes(char))];
    }
    if (piece.kind === 'char')
        return [false, ...chars.map((char, index) => reached[index] === true && char === piece.char)];
    if (piece.kind === 'many') {
        const first = reached.indexOf(true);
        return reached.map((_, index) => index >= first);
    }
    const ends = piece.choices.map((choice) => advanceAll(choice, reached, chars));
    return reached.map((_, index) => ends.some((end) => end[index] === true));
}
function matchesBuild(kind, pattern, name) {
    return (kind === 'json' && pattern === name) || buildGlob(pattern)?.(name) === true;
}


/***/ }),

/***/ 70361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  depositsOf)
  });
  var _hcl_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44500);
  var _reading_attribute_texts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92551);
  var _step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98576);



function depositsOf(template, builds, isExcepted, valueOf) {
    if (template.postProcessors.length === 0)
        return [];
    return builds.flatMap(({ name }) => {
        const build = template.builds.find((one) => one.name === name);
        return build === undefined ? [] : depositsOfBuild(template, build, isExcepted, valueOf);
    });
}
function depositsOfBuild(template, build, isExcepted, valueOf) {
    const words = { name: build.name, local: localName(template, build), short: build.sourceName, type: build.type };
    const deposits = [];
    const held = new Map();
    for (const step of template.postProcessors) {
        if (template.kind === 'hcl2' && step.build !== build.buildName)
            continue;
        if (!(0,_step_js__WEBPACK_IMPORTED_MODULE_2__  .Gl)(step, build.name) || isExcepted(step.name ?? (template.kind === 'json' ? step.type : '')))
            continue;
        const chain = `${step.file} ${step.build ?? ''} ${step.chain}`;
        const reading = { template, valueOf, step, build: words };
        const artifact = held.get(chain) ?? { kind: 'image' };
        const left = leftBy(reading, artifact);
        held.set(chain, artifactAfter(reading, artifact, left));
        if (left !== undefined)
            deposits.push({ build: build.name, by: step.type, left, file: step.file, line: step.line });
    }
    return deposits;
}
function localName({ kind }, { name, type }) {
    const at = kind === 'json' ? -1 : name.lastIndexOf(`${type}.`);
    return at === -1 ? name : name.slice(at + type.length + 1);
}
function leftBy(reading, artifact) {
    const { step, build } = reading;
    if (step.type === 'manifest')
        return manifestLeft(reading, artifact);
    if (step.dynamic)
        return { kind: 'unknown', reason: `how many ${step.type} there are is only known to Packer` };
    switch (step.type) {
        case 'artifice':
            return undefined;
        case 'docker-tag':
            return known(reading, tagsOf(reading), (references) => ({ kind: 'names', references }));
        case 'docker-push':
            return artifact.kind === 'names'
                ? { kind: 'pushed', references: artifact.references }
                : { kind: 'unknown', reason: 'what docker-push pushes is only known when it runs' };
        case 'docker-save':
            return known(reading, textsOf(reading, 'path'), (paths) => ({ kind: 'files', paths }));
        case 'compress':
            return known(reading, textsOf(reading, 'output', 'packer_{{.BuildName}}_{{.BuilderType}}'), (paths) => ({
                kind: 'files',
                paths,
            }));
        case 'checksum':
            return known(reading, sumFiles(reading), (paths) => ({ kind: 'files', paths }));
        default:
            return {
                kind: 'unknown',
                reason: `nobody can look for what ${step.type || 'a post-processor'} does to ${build.name}`,
            };
    }
}
function known({ step }, texts, make) {
    return texts === undefined || texts.length === 0
        ? { kind: 'unknown', reason: `where ${step.type} puts it is only known when it runs` }
        : make(texts);
}
function artifactAfter(reading, artifact, left) {
    const { type } = reading.step;
    if (type === 'artifice') {
        const paths = textsOf(reading, 'files');
        return paths === undefined ? { kind: 'unknown' } : { kind: 'files', paths };
    }
    if (type === 'docker-import') {
        const references = tagsOf(reading);
        return references === undefined ? { kind: 'unknown' } : { kind: 'names', references };
    }
    if (left?.kind === 'names')
        return { kind: 'names', references: left.references };
    if (type === 'compress')
        return left?.kind === 'files' ? { kind: 'files', paths: left.paths } : { kind: 'unknown' };
    if (type === 'checksum') {
        if (left?.kind !== 'files' || artifact.kind !== 'files')
            return { kind: 'unknown' };
        return { kind: 'files', paths: [...artifact.paths, ...left.paths] };
    }
    return ['manifest', 'docker-push', 'docker-save', 'shell-local'].includes(type) ? artifact : { kind: 'unknown' };
}
function tagsOf(reading) {
    const [repository] = textsOf(reading, 'repository') ?? [];
    const tags = textsOf(reading, 'tags', []);
    const old = textsOf(reading, 'tag', []);
    if (repository === undefined || tags === undefined || old === undefined)
        return undefined;
    const all = [...tags, ...old.flatMap((text) => text.split(','))];
    return all.length === 0 ? [repository] : all.map((tag) => `${repository}:${tag}`);
}
function sumFiles(reading) {
    const types = textsOf(reading, 'checksum_types', ['md5']);
    if (types === undefined)
        return undefined;
    const output = 'packer_{{.BuildName}}_{{.BuilderType}}_{{.ChecksumType}}.checksum';
    const paths = types.map((type) => textsOf(reading, 'output', output, type)?.[0]);
    return paths.includes(undefined) ? undefined : [...new Set(paths.flatMap((path) => path ?? []))];
}
function manifestLeft(reading, artifact) {
    const [path] = textsOf(reading, 'output', 'packer-manifest.json') ?? [];
    const { block } = reading.step;
    const data = (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__  .w4)(block, 'custom_data');
    const given = data === undefined ? null : customData(reading, (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__  .Zc)(block, 'custom_data'));
    const isKnown = path !== undefined && given !== undefined && !reading.step.dynamic;
    const isSet = (name) => (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__  .Zc)(block, name) === true;
    return {
        kind: 'manifest',
        path: isKnown ? path : null,
        artifact,
        stripPath: isSet('strip_path'),
        stripTime: isSet('strip_time'),
        customData: given ?? null,
    };
}
function customData({ build }, value) {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
        return undefined;
    const entries = Object.entries(value).map(([name, one]) => [
        name,
        typeof one === 'object' ? undefined : filled(String(one), build, ''),
    ]);
    return entries.some(([, text]) => text === undefined) ? undefined : Object.fromEntries(entries);
}
function textsOf({ template, valueOf, step, build }, name, fallback, sum = '') {
    const attribute = (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__  .w4)(step.block, name);
    if (attribute === undefined) {
        const texts = typeof fallback === 'string' ? [fallback] : fallback;
        return texts?.map((text) => filled(text, build, sum) ?? text);
    }
    const own = { ...attribute, text: ofBuild(attribute.text, build, sum) };
    const texts = (0,_reading_attribute_texts_js__WEBPACK_IMPORTED_MODULE_1__  .U)(template, step.file, own, valueOf).map((text) => text === undefined ? undefined : filled(text, build, sum));
    return texts.includes(undefined) ? undefined : texts.flatMap((text) => text ?? []);
}
function filled(text, build, sum) {
    const done = ofBuild(text, build, sum);
    return done.includes('{{') ? undefined : done;
}
function ofBuild(text, { local, short, type }, sum) {
    return text
        .replace(/\$\{\s*source\.name\s*\}/g, () => local)
        .replace(/\{\{\s*(?:\.BuildName|build_name)\s*\}\}/g, () => short)
        .replace(/\$\{\s*source\.type\s*\}|\{\{\s*(?:\.BuilderType|build_type)\s*\}\}/g, () => type)
        .replace(/\{\{\s*\.ChecksumType\s*\}\}/g, () => sum);
}


/***/ }),

/***/ 33419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V: () => (  substitute),
    W: () => (  metadataFragment)
  });
function substitute(text, substitutions) {
    const name = inString(substitutions.NAME);
    const image = inString(substitutions.IMAGE);
    return text.replace(/\$(?:METADATA|NAME|IMAGE)/g, (word) => word === '$METADATA' ? substitutions.METADATA : word === '$NAME' ? name : image);
}
function metadataFragment(metadata) {
    const members = metadata.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
    return members.length === 0 ? '' : `${members.join(',\n')}\n`;
}
function inString(text) {
    return JSON.stringify(text).slice(1, -1);
}


/***/ }),

/***/ 25376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    k: () => (  readVarValues)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);
  var _core_text_yaml_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31134);
  var _expression_computed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95861);
  var _expression_source_expression_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50743);
  var _hcl_hcl_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54306);






async function readVarValues(path, text) {
    try {
        const values = await valuesOf((0,node_path__WEBPACK_IMPORTED_MODULE_0__.extname)(path).toLowerCase(), text);
        return {
            values,
            texts: [...values.values()].flatMap((value) => [...(0,_expression_computed_js__WEBPACK_IMPORTED_MODULE_3__  .CB)(value)]),
        };
    }
    catch {
        return { values: new Map(), texts: [text] };
    }
}
async function valuesOf(ending, text) {
    if (ending === '.hcl') {
        const { attributes } = (0,_hcl_hcl_js__WEBPACK_IMPORTED_MODULE_5__  .K)(text);
        return new Map(attributes.map(({ name, text: written }) => [name, (0,_expression_source_expression_js__WEBPACK_IMPORTED_MODULE_4__  .yi)(written)]));
    }
    if (ending === '.json')
        return members(JSON.parse(text));
    if (ending === '.yml' || ending === '.yaml') {
        const { parseDocument } = await Promise.resolve( ).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
        const document = parseDocument(text);
        const [error] = document.errors;
        if (error !== undefined)
            throw error;
        return members((0,_core_text_yaml_values_js__WEBPACK_IMPORTED_MODULE_2__  .O)(document, 50).written ?? {});
    }
    return new Map((0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .xg)(text).map(([name, value]) => [name, (0,_expression_computed_js__WEBPACK_IMPORTED_MODULE_3__  .Rr)(value.trim().replace(/^(["'])(.*)\1$/s, '$2'))]));
}
function members(value) {
    if (typeof value !== 'object' || value === null)
        throw new TypeError('Not an object.');
    return new Map(Object.entries(value).map(([name, one]) => [name, (0,_expression_computed_js__WEBPACK_IMPORTED_MODULE_3__  .Rr)(one)]));
}


/***/ })

};
