export const id = 5391;
export const ids = [5391];
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

/***/ 45237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    X: () => (  isOtherBuild)
  });
function isOtherBuild(build, { otherBuilds }) {
    return otherBuilds.includes(build) || otherBuilds.includes(build.split('.').at(-2) ?? '');
}


/***/ }),

/***/ 95269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    S: () => (  NO_KEY),
    a: () => (  saidPassed)
  });
function saidPassed({ verification }, id) {
    return verification === null
        ? `${id} was found instead of baked, and so must have passed its tests in an earlier run`
        : `its record says that ${id} passed its tests`;
}
const NO_KEY = {
    kind: 'unknown',
    reason: 'its record has no bake key, by which it could be asked for',
};


/***/ }),

/***/ 31119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AC: () => (  goOn),
    FR: () => (  TargetProgress),
    gw: () => (  cloudPublisher),
    rs: () => (  surveyPlaces)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39535);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1252);
  var _publish_files_item_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21887);




class TargetProgress {
    #options;
    #places;
    #left = new Set();
    constructor(places, options) {
        this.#options = { refOf: () => null, wordsOf: _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD, ...options };
        const none = { status: 'skipped', id: null, message: 'nothing was done for it yet' };
        this.#places = new Map(places.map((place) => [place, { ...none, ref: this.#options.refOf(place) }]));
    }
    of(place) {
        return this.#places.get(place) ?? { status: 'failed', id: null, ref: null, message: null };
    }
    update(place, change) {
        this.#places.set(place, { ...this.of(place), ...change });
    }
    changed(place) {
        if (this.of(place).status === 'unchanged')
            this.update(place, { status: 'updated' });
    }
    fail(place, message) {
        this.update(place, { status: 'failed', message });
    }
    leaveOut(place, message) {
        this.#left.add(place);
        this.update(place, { status: 'skipped', message });
    }
    open() {
        return [...this.#places.keys()].filter((place) => !this.#left.has(place));
    }
    there() {
        return [...this.#places].flatMap(([place, { status, id }]) => id === null || status === 'failed' || status === 'skipped' ? [] : [place]);
    }
    at(phase) {
        return phase === 'replicate' ? this.open().filter((place) => this.of(place).status !== 'failed') : this.there();
    }
    async attempt(phase, places, work, atOnce = 1) {
        await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_2__  .Q)(places, atOnce, async (place) => {
            try {
                await work(place);
            }
            catch (error) {
                this.failed(phase, place, error);
            }
        });
    }
    failed(phase, place, error) {
        const what = phase === 'point' ? this.#options.point : FAILURES[phase];
        this.fail(place, `${what}: ${this.#options.wordsOf(error)}`);
    }
    outcomes(partsOf = (_, whole) => [whole]) {
        return [...this.#places].flatMap(([place, progress]) => partsOf(place, { ...this.#outcomeOf(place), ...progress }));
    }
    thereAt(place, id) {
        const { candidate, source } = place;
        const { kind, leg, build, region } = this.#outcomeOf(place);
        const several = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_3__  .me)(candidate.images, (one) => one.build).size > 1;
        return {
            kind,
            leg,
            build,
            region,
            id: id ?? (0,_publish_files_item_js__WEBPACK_IMPORTED_MODULE_1__  .fv)(leg, region ?? '', several ? source.build : ''),
            status: id === null ? 'created' : 'unchanged',
        };
    }
    #outcomeOf(place) {
        const { target, candidate, source, isRequired } = place;
        const region = this.#options.regionOf(place);
        const { kind } = this.#options;
        return { target, kind, leg: candidate.leg, build: source.build, region, digest: null, isRequired };
    }
}
const FAILURES = {
    replicate: 'it is not there',
    share: 'it could not be shared',
    expose: 'it could not be exposed',
    announce: 'it could not be announced',
};
async function surveyPlaces(progress, whereOf, look, atOnce = 1) {
    const seen = await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_2__  .Q)(progress.open(), atOnce, async (place) => {
        const survey = { notices: [], changes: [], there: [] };
        try {
            await look(place, survey);
            return { refusals: [], ...survey };
        }
        catch (error) {
            const text = `${whereOf(place)}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error).replace(/\.$/, '')}.`;
            if (place.isRequired)
                return { ...survey, refusals: [text] };
            progress.leaveOut(place, (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error));
            return { ...survey, refusals: [], notices: [...survey.notices, `${text} It may lag behind.`] };
        }
    });
    return {
        refusals: seen.flatMap((one) => one.refusals),
        notices: seen.flatMap((one) => one.notices),
        changes: seen.flatMap((one) => one.changes),
        there: seen.flatMap((one) => one.there),
    };
}
function goOn({ signal }) {
    if (signal.aborted)
        throw new Error('the run was cancelled before that');
}
function cloudPublisher(target, kind, refusals, run) {
    return {
        target,
        kind,
        preflight: async () => (refusals.length > 0 ? { refusals, notices: [], changes: [] } : run.survey()),
        carryOut: async (phase, ledger, placed) => run.carryOut(phase, ledger, placed),
        outcomes: () => run.outcomes(),
    };
}


/***/ }),

/***/ 97656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M: () => (  sharedHolds),
    _: () => (  refuseHeld)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39535);


const MOST_TOLD = 5;
const MOST_QUESTIONS = 8;
async function sharedHolds(images, { retain }, { words, whom, why = _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD }) {
    const found = new Map();
    if (retain.shared === 'retire')
        return found;
    await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_1__  .Q)(images, MOST_QUESTIONS, async (image) => {
        const place = `${image.region} ${image.id}`;
        try {
            const names = [...new Set(await whom(image))];
            const shown = names.slice(0, MOST_TOLD).join(', ') + (names.length > MOST_TOLD ? ', …' : '');
            if (names.length > 0)
                found.set(place, [{ kind: 'shared', what: `${words}, and nobody here sees: ${shown}` }]);
        }
        catch (error) {
            const reason = why(error).replace(/\.$/, '');
            found.set(place, [{ kind: 'unknown', what: `${words}, which could not be asked: ${reason}` }]);
        }
    });
    return found;
}
function refuseHeld(holds) {
    if (holds.length > 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`by now it is held by ${holds.map(({ what }) => what).join('; ')}`);
}


/***/ }),

/***/ 18481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Az: () => (  timeProblems),
    K_: () => (  openWitness),
    Mi: () => (  absentImages),
    ey: () => (  markProblems)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

function openWitness(connect, look) {
    const cloud = connect();
    cloud.catch(() => { });
    return async ({ record }, image) => {
        let opened;
        try {
            opened = await cloud;
        }
        catch (error) {
            return { kind: 'unknown', reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error) };
        }
        return look(opened, record, image);
    };
}
function absentImages(cloud, word, see) {
    const asked = new Map();
    const notSeen = async (opened, place) => {
        try {
            return (await see(opened, place)) === undefined ? 'the credentials at hand see none' : null;
        }
        catch (error) {
            return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error);
        }
    };
    return async (opened, id, place) => {
        const answer = asked.get(place) ?? notSeen(opened, place);
        asked.set(place, answer);
        const why = await answer;
        if (why === null)
            return { kind: 'seen', problems: [`${cloud} has no image ${id}: it is gone`], isGone: true, untested: null };
        const reason = `${cloud} shows no image ${id}, and whether it is gone cannot be told without its ${word} ${place}: ${why}`;
        return { kind: 'unknown', reason };
    };
}
function markProblems(record, id, word, key, run) {
    const isOf = ({ value, markOf = (text) => text }, text) => (value ?? '') === markOf(text);
    const problems = [];
    if (record.key === null)
        problems.push(`its record has no bake key, so nothing shows that ${id} is its image`);
    else if (!isOf(key, record.key)) {
        problems.push(`its record is of the key ${record.key}, but ${id} has the ${word} ${key.name} ${key.value ?? 'not at all'}`);
    }
    if (!isOf(run, record['baked-in'])) {
        problems.push(`its record says that ${id} was baked in the run ${record['baked-in'] || 'none'}, but its ${word} ${run.name} says ${run.value || 'none'}`);
    }
    return problems;
}
function timeProblems({ id, created }, by, made) {
    if (created === null || Date.parse(created) === Date.parse(made ?? ''))
        return [];
    return [`its record says that ${id} was made at ${created}, but ${by} says ${made ?? 'nothing'}`];
}


/***/ }),

/***/ 21887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Er: () => (  sortedItems),
    Hq: () => (  tellsRegion),
    S3: () => (  itemsOf),
    fv: () => (  pendingId),
    fw: () => (  placedAsBaked),
    hz: () => (  byPlace),
    mm: () => (  isPending)
  });
  var _image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90881);

function itemsOf(candidates, placed) {
    const byLeg = new Map(candidates.map((candidate) => [candidate.leg, candidate]));
    const regions = new Map();
    for (const { image, region } of placed)
        regions.set(image, (regions.get(image) ?? new Set()).add(region));
    return sortedItems(placed.flatMap((one) => {
        const candidate = byLeg.get(one.leg);
        if (candidate === undefined)
            return [];
        const values = new Map([['version', one.version], ['name', one.name], ...candidate.values]);
        values.set('image', one.image).set('slug', candidate.slug).set('region', one.region).set('build', one.build);
        const isRegional = Object.hasOwn(one.axes, 'region') || (regions.get(one.image)?.size ?? 0) > 1;
        return [{ placed: one, values, isRegional }];
    }));
}
function sortedItems(items) {
    return items.toSorted((a, b) => byPlace(a.placed, b.placed));
}
const PENDING = 'pending:';
function pendingId(leg, region, build = '') {
    return `${PENDING}${leg}/${region}${build === '' ? '' : `/${build}`}`;
}
function isPending(id) {
    return id.startsWith(PENDING);
}
function placedAsBaked({ leg, image, axes, images, record, values }) {
    return images.map(({ build, provider, region, id }) => ({
        leg,
        image,
        axes,
        build,
        provider,
        region,
        id,
        name: record.name,
        version: values.get('version') ?? '',
    }));
}
function tellsRegion(pattern) {
    return (0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__  .iJ)(pattern).includes('region');
}
function byPlace(a, b) {
    for (const member of ['leg', 'region', 'build', 'id']) {
        if (a[member] !== b[member])
            return a[member] < b[member] ? -1 : 1;
    }
    return 0;
}


/***/ })

};
