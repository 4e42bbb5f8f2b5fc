export const id = 1095;
export const ids = [1095];
export const modules = {

/***/ 42003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    We: () => (  PUBLISH),
    Z3: () => (  LEG_STAGES),
    ZL: () => (  stagesOf),
    _K: () => (  PipelineStages)
  });
function stagesOf(publishes) {
    const before = ['GitClone', 'GitCheckout', ...LEG_STAGES];
    return publishes ? [...before, PUBLISH, 'DockerClean'] : [...before, 'DockerClean'];
}
const PUBLISH = 'Publish';
const LEG_STAGES = ['RunBerksVendor', 'RunPacker', 'KitchenTest'];
class PipelineStages {
    #stages;
    #onChange;
    #now;
    constructor(stages, now, onChange) {
        this.#stages = [...stages];
        this.#now = now;
        this.#onChange = onChange;
    }
    get all() {
        return this.#stages;
    }
    setLegs(legs) {
        const [only, ...more] = legs;
        const rows = legs.flatMap((leg) => LEG_STAGES.map((name) => ({
            name,
            status: 'pending',
            log: '',
            ...(only !== undefined && more.length === 0 ? {} : { leg }),
        })));
        const at = this.#stages.findIndex(({ name }) => name === LEG_STAGES[0]);
        this.#stages.splice(at, LEG_STAGES.length, ...rows);
        this.#onChange();
    }
    status(name, leg) {
        return this.#stages[this.#find(name, leg)]?.status;
    }
    begin(name, leg) {
        this.change(name, leg, { status: 'running', start: this.#now().toISOString() });
    }
    end(name, leg, status, log) {
        const had = this.#stages[this.#find(name, leg)];
        const now = this.#now().toISOString();
        const times = status === 'skipped' ? {} : { start: had?.start ?? now, end: now };
        this.change(name, leg, { status, log, ...times });
    }
    change(name, leg, change) {
        const at = this.#find(name, leg);
        const had = this.#stages[at];
        if (had === undefined)
            return;
        this.#stages[at] = { ...had, ...change };
        this.#onChange();
    }
    close(names, log) {
        const now = this.#now().toISOString();
        for (const [at, stage] of this.#stages.entries()) {
            if (!names.includes(stage.name))
                continue;
            if (stage.status === 'pending')
                this.#stages[at] = { ...stage, status: 'skipped' };
            if (stage.status === 'running')
                this.#stages[at] = { ...stage, status: 'failed', end: now, log };
        }
        this.#onChange();
    }
    #find(name, leg) {
        const ofLeg = this.#stages.findIndex((stage) => stage.name === name && stage.leg === leg);
        return ofLeg === -1 ? this.#stages.findIndex((stage) => stage.name === name && stage.leg === undefined) : ofLeg;
    }
}


/***/ }),

/***/ 52651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O: () => (  look),
    e: () => (  follow)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _image_artifact_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92974);
  var _response_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13750);
  var _trouble_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73259);





const APPEARS_MS = 120_000;
const OUTAGE_MS = 20 * 60_000;
async function look(github, id, before) {
    const run = await github.run(id);
    const [jobs, response] = await Promise.all([
        github.jobs(id, run.attempt),
        run.status === 'queued' ? undefined : responseOf(github, run),
    ]);
    const isSameAttempt = before?.run.attempt === run.attempt;
    return { run, jobs, response: response ?? (isSameAttempt ? before?.response : undefined) };
}
async function responseOf(github, { id, attempt }) {
    const text = await github.artifact(id, (0,_image_artifact_name_js__WEBPACK_IMPORTED_MODULE_2__  .Fz)('bakehouse', attempt));
    if (text === undefined)
        return undefined;
    try {
        return _response_js__WEBPACK_IMPORTED_MODULE_3__  .yS.safeParse(JSON.parse(text)).data;
    }
    catch {
        return undefined;
    }
}
async function follow({ github, run, attempt = 1, stepMs, signal, onSeen, onTrouble, }) {
    const started = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)();
    let answered = started;
    let seen;
    for (;;) {
        try {
            seen = await look(github, run, seen);
            answered = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)();
            onSeen(seen);
            if (seen.run.status === 'completed' && seen.run.attempt >= attempt)
                return seen;
        }
        catch (error) {
            const isUnknown = error instanceof _trouble_js__WEBPACK_IMPORTED_MODULE_4__  .Lw && error.status === 404 && seen === undefined;
            const isOutage = error instanceof _trouble_js__WEBPACK_IMPORTED_MODULE_4__  .b5 && (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() - answered < OUTAGE_MS;
            if (!isOutage && (!isUnknown || (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() - started > APPEARS_MS))
                throw error;
            if (isOutage)
                onTrouble(error.message);
        }
        await (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .fm)(stepMs, signal);
        if (signal.aborted)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('Interrupted.');
    }
}


/***/ }),

/***/ 6564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Gg: () => (  titleOf),
    Lc: () => (  findRun),
    Os: () => (  checkOwnId),
    TH: () => (  idOf),
    jO: () => (  runsOfId),
    uD: () => (  requestsOf)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);


const MARKER = 'Bake ';
const LEAST_BEGINNING = 6;
const LEAST_ID = 8;
function titleOf(id) {
    return `${MARKER}${id}`;
}
function idOf({ title }) {
    return title.startsWith(MARKER) && isId(title.slice(MARKER.length)) ? title.slice(MARKER.length) : undefined;
}
function isId(text) {
    return /^[A-Za-z0-9][\w.-]{0,99}$/.test(text);
}
function checkOwnId(id, what) {
    if (!isId(id)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} must be letters, digits, and . _ -, at most 100, but was ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(id)}.`);
    }
    if (id.length < LEAST_ID) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(id)} is too short: it has to be found again among all requests. Give ${LEAST_ID} characters or more, or none.`);
    }
}
async function findRun(github, given) {
    const wanted = given.trim();
    if (wanted === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .dz('Which request? Give its id, as submit and list show it.');
    if (wanted.length < LEAST_BEGINNING) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`The id ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(wanted)} is too short: give ${LEAST_BEGINNING} characters or more.`);
    }
    const fits = [];
    for await (const run of github.runs()) {
        const id = idOf(run);
        if (id?.startsWith(wanted) === true || String(run.id) === wanted)
            fits.push(run);
    }
    const exact = fits.filter((run) => idOf(run) === wanted || String(run.id) === wanted);
    const found = exact.length > 0 ? exact : fits;
    const [only, ...more] = found;
    if (only === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`No run of ${github.repository} has the id ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(wanted)}. One that was submitted just now is shown after some seconds; bakehouse list shows those that are there.`);
    }
    if (more.length === 0)
        return only;
    const some = found.slice(0, 5).map((run) => `${idOf(run) ?? ''} (run ${run.id}, ${run.conclusion ?? run.status})`);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${found.length} runs fit ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(wanted)}: ${some.join(', ')}. Give more of the id, or the id of the run.`);
}
async function runsOfId(github, id, most) {
    const found = [];
    let seen = 0;
    for await (const run of github.runs()) {
        if (run.title === titleOf(id))
            found.push(run);
        seen += 1;
        if (seen >= most)
            break;
    }
    return found;
}
async function requestsOf(github, { limit, status }) {
    const found = [];
    for await (const run of github.runs()) {
        if (found.length >= limit)
            break;
        if (idOf(run) !== undefined && isWanted(run, status))
            found.push(run);
    }
    return found;
}
function isWanted(run, wanted) {
    const isOver = run.status === 'completed';
    if (wanted === 'all')
        return true;
    if (wanted === 'over')
        return isOver;
    if (wanted === 'running')
        return run.status === 'in_progress';
    if (wanted === 'waiting')
        return !isOver && run.status !== 'in_progress';
    return isOver && run.conclusion === wanted;
}


/***/ }),

/***/ 29754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  checkSize),
    r: () => (  readPayload)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1252);
  var _plan_request_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29078);
  var _plan_request_request_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7487);
  var _identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6564);







const MOST_INPUTS = 65_535;
const MOST_PAYLOAD = 64 * 1024 - 1;
const MOST_MEMBERS = 10;
function readPayload(host, inputs) {
    const { request: given, only } = inputs;
    if ((given === '') === (only.length === 0)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .dz(given === ''
            ? 'What is to be baked? Give a request (--request FILE), or legs of the manifest there (--only web).'
            : 'A request and legs of a manifest are given together; a run has one of them.');
    }
    const request = given === '' ? undefined : readRequestObject(host, given);
    const ofRequest = typeof request?.['id'] === 'string' ? request['id'] : '';
    if (inputs.id !== '' && ofRequest !== '' && ofRequest !== inputs.id) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`The request has the id ${ofRequest}, and "id" says ${inputs.id}. Give one of them.`);
    }
    const own = inputs.id === '' ? ofRequest : inputs.id;
    if (own !== '')
        (0,_identity_js__WEBPACK_IMPORTED_MODULE_5__  .Os)(own, inputs.id === '' ? 'The id of the request' : 'Input "id"');
    const id = own === '' ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomUUID)() : own;
    const payload = {
        id,
        isOwnId: own !== '',
        inputs: request === undefined ? { id, only: only.join(',') } : { id, request: JSON.stringify({ ...request, id }) },
        event: request === undefined ? { id, only: only.join(',') } : { ...request, id },
    };
    checkSize(payload, inputs.event !== '');
    return payload;
}
function readRequestObject(host, given) {
    const places = { repository: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(host.workspace), eventPath: undefined, kind: host.kind };
    const text = (0,_plan_request_request_text_js__WEBPACK_IMPORTED_MODULE_4__  .R)(given, places);
    (0,_plan_request_request_js__WEBPACK_IMPORTED_MODULE_3__  .y)(text);
    let value;
    try {
        value = JSON.parse(text.text);
    }
    catch {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${text.name} is not JSON; a request that is sent must be.`);
    }
    if (!(0,_core_values_js__WEBPACK_IMPORTED_MODULE_6__  .Gv)(value))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${text.name} must be an object.`);
    return value;
}
function checkSize({ inputs, event }, isEvent) {
    const size = isEvent ? Buffer.byteLength(JSON.stringify(event)) : JSON.stringify(inputs).length;
    const most = isEvent ? MOST_PAYLOAD : MOST_INPUTS;
    if (size > most) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`The request is too large: ${size} ${isEvent ? 'bytes' : 'characters'}, and GitHub takes ${most} in ${isEvent ? 'the payload of an event' : 'the inputs of a workflow'}. Keep files in the repository of the request, and send what names them.`);
    }
    const members = Object.keys(event).length;
    if (isEvent && members > MOST_MEMBERS) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`The request has ${members} members, and GitHub takes ${MOST_MEMBERS} in an event.`);
    }
}


/***/ }),

/***/ 23738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  dB: () => (  atGitHub),
  F1: () => (  defaultRef),
  Kk: () => (  knownRepository),
  QL: () => (  openPlace),
  B9: () => (  tokenOf)
});

var external_node_child_process_ = __webpack_require__(31421);
var errors = __webpack_require__(8005);
var process_interrupt = __webpack_require__(50545);
var runner_inputs = __webpack_require__(88278);
var clock = __webpack_require__(94850);
var github_client = __webpack_require__(34677);
var external_node_crypto_ = __webpack_require__(77598);
var schemas = __webpack_require__(2503);
var values = __webpack_require__(1252);
;// CONCATENATED MODULE: ./.build/pipeline/requests/github-answers.js



const LARGEST_ARTIFACT = 16 * 1024 * 1024;
const github_answers_text = schemas .YjP()
    .nullish()
    .transform((given) => given ?? '');
const id = schemas .aig().int().positive();
const run = schemas .Ikc({
    id,
    display_title: github_answers_text,
    run_attempt: schemas .aig().int().positive().nullish(),
    status: schemas .YjP().nullish(),
    conclusion: schemas .YjP().nullish(),
    html_url: github_answers_text,
    created_at: github_answers_text,
    event: github_answers_text,
    path: github_answers_text,
})
    .transform((one) => ({
    id: one.id,
    title: one.display_title,
    attempt: one.run_attempt ?? 1,
    status: one.status ?? 'queued',
    conclusion: one.conclusion ?? null,
    url: one.html_url,
    created: one.created_at,
    event: one.event,
    path: one.path,
}));
const runs = schemas .Ikc({ workflow_runs: schemas .YOg(run) });
const job = schemas .Ikc({
    name: github_answers_text,
    status: github_answers_text,
    conclusion: schemas .YjP().nullish(),
    steps: schemas .YOg(schemas .Ikc({ name: github_answers_text, status: github_answers_text })).nullish(),
    html_url: github_answers_text,
})
    .transform(({ name, status, conclusion, steps, html_url: url }) => ({
    name,
    status,
    conclusion: conclusion ?? null,
    step: steps?.findLast((one) => one.status !== 'queued')?.name ?? '',
    url,
}));
const jobs = schemas .Ikc({ jobs: schemas .YOg(job) });
const artifact = schemas .Ikc({
    id,
    name: github_answers_text,
    size_in_bytes: schemas .aig(),
    expired: schemas .zMY(),
    digest: schemas .YjP()
        .nullish()
        .transform((given) => given ?? null),
});
const artifacts = schemas .Ikc({ artifacts: schemas .YOg(artifact) });
function runOf({ data }) {
    return read(run, data);
}
function runsOf({ data }) {
    return read(runs, data).workflow_runs;
}
function jobsOf({ data }) {
    return read(jobs, data).jobs;
}
function artifactsOf({ data }) {
    return read(artifacts, data).artifacts;
}
function startedOf(answer) {
    taken(answer);
    const found = id.safeParse((0,values .C5)(answer.data, 'workflow_run_id'));
    const url = (0,values .C5)(answer.data, 'html_url');
    return found.success ? { id: found.data, url: typeof url === 'string' ? url : '' } : null;
}
function taken({ data }) {
    const isSilent = data === undefined || data === null || data === '';
    if (!isSilent && (!(0,values .Gv)(data) || data instanceof ArrayBuffer))
        throw unread();
}
function read(schema, data) {
    const found = schema.safeParse(data);
    if (found.success)
        return found.data;
    throw unread();
}
function unread() {
    return new Error('what answered does not speak as its API does. Is it a proxy, or another service at GITHUB_API_URL?');
}
async function contentOf(data, digest) {
    if (!isStream(data))
        return undefined;
    const chunks = [];
    let length = 0;
    for await (const chunk of data) {
        length += chunk.length;
        if (length > LARGEST_ARTIFACT)
            return undefined;
        chunks.push(chunk);
    }
    const bytes = Buffer.concat(chunks);
    const own = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
    if (digest !== null && digest !== own)
        return undefined;
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function isStream(value) {
    return ((0,values .Gv)(value) || typeof value === 'object') && value !== null && Symbol.asyncIterator in value;
}

var requests_trouble = __webpack_require__(73259);
;// CONCATENATED MODULE: ./.build/pipeline/requests/github.js





const CALL_MS = 60_000;
const LONGEST_WAIT_MS = 15 * 60_000;
const READ_TRIES = 5;
const PER_PAGE = 100;
const MOST_PAGES = 10;
const WRITE = '`actions: write`';
const READ = '`actions: read`';
async function openGitHub(options) {
    const { repository, workflow, token, apiUrl } = options;
    const [owner = '', repo = ''] = repository.split('/');
    const { rest, request } = await (0,github_client .L)(token, apiUrl);
    const call = caller(options);
    const remembered = new Map();
    const base = { owner, repo };
    return {
        repository,
        startWorkflow: async (ref, inputs) => {
            const wanted = { ...base, workflow_id: workflow, ref, inputs: { ...inputs } };
            const send = (more) => async (own) => startedOf(await rest.actions.createWorkflowDispatch({ ...wanted, ...more, ...own }));
            const verb = `start ${workflow} of ${repository} at ${ref}`;
            try {
                return await call(verb, WRITE, send({ return_run_details: true }), 1);
            }
            catch (error) {
                if (!(error instanceof requests_trouble .Lw) || (error.status !== 400 && error.status !== 422))
                    throw error;
                return call(verb, WRITE, send({}), 1);
            }
        },
        sendEvent: async (type, payload) => {
            const wanted = { ...base, event_type: type, client_payload: { ...payload } };
            const send = async (own) => taken(await rest.repos.createDispatchEvent({ ...wanted, ...own }));
            await call(`send the event ${type} to ${repository}`, '`contents: write`', send, 1);
        },
        runs: async function* () {
            const given = new Set();
            for (let page = 1; page <= MOST_PAGES; page += 1) {
                const wanted = { ...base, workflow_id: workflow, per_page: PER_PAGE, page, exclude_pull_requests: true };
                const found = await call(`list the runs of ${workflow} in ${repository}`, READ, async (own) => runsOf(await rest.actions.listWorkflowRuns({ ...wanted, ...own })));
                for (const one of found.filter(({ id }) => !given.has(id))) {
                    given.add(one.id);
                    yield one;
                }
                if (found.length < PER_PAGE)
                    return;
            }
        },
        run: async (id) => {
            const known = remembered.get(id);
            const headers = known === undefined ? {} : { 'if-none-match': known.etag };
            return call(`tell of run ${id} of ${repository}`, READ, async (own) => {
                try {
                    const answer = await rest.actions.getWorkflowRun({ ...base, run_id: id, headers, ...own });
                    const run = runOf(answer);
                    const { etag } = answer.headers;
                    if (etag !== undefined)
                        remembered.set(id, { etag, run });
                    return run;
                }
                catch (error) {
                    if (known !== undefined && Reflect.get(Object(error), 'status') === 304)
                        return known.run;
                    throw error;
                }
            });
        },
        jobs: async (id, attempt) => {
            const wanted = { ...base, run_id: id, attempt_number: attempt, per_page: PER_PAGE };
            return call(`list the jobs of run ${id}`, READ, async (own) => jobsOf(await rest.actions.listJobsForWorkflowRunAttempt({ ...wanted, ...own })));
        },
        artifact: async (run, name) => {
            const found = await call(`list the artifacts of run ${run}`, READ, async (own) => artifactsOf(await rest.actions.listWorkflowRunArtifacts({ ...base, run_id: run, name, per_page: PER_PAGE, ...own })));
            const [newest] = found.filter((one) => one.name === name && !one.expired).toSorted((a, b) => b.id - a.id);
            if (newest === undefined || newest.size_in_bytes > LARGEST_ARTIFACT)
                return undefined;
            const path = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}';
            try {
                return await call(`give the artifact ${name} of run ${run}`, READ, async (own) => {
                    const answer = await request(path, {
                        ...base,
                        artifact_id: newest.id,
                        archive_format: 'zip',
                        request: { ...own.request, parseSuccessResponseBody: false },
                    });
                    return contentOf(answer.data, newest.digest);
                });
            }
            catch (error) {
                if (error instanceof requests_trouble .Lw && (error.status === 404 || error.status === 410))
                    return undefined;
                throw error;
            }
        },
        cancel: async (id) => {
            try {
                await call(`cancel run ${id} of ${repository}`, WRITE, async (own) => taken(await rest.actions.cancelWorkflowRun({ ...base, run_id: id, ...own })));
                return true;
            }
            catch (error) {
                if (error instanceof requests_trouble .Lw && error.status === 409)
                    return false;
                throw error;
            }
        },
        again: async (id, failedOnly) => {
            const wanted = { ...base, run_id: id };
            await call(`run ${id} of ${repository} again`, WRITE, async (own) => taken(failedOnly
                ? await rest.actions.reRunWorkflowFailedJobs({ ...wanted, ...own })
                : await rest.actions.reRunWorkflow({ ...wanted, ...own })), 1);
        },
    };
}
function caller({ signal, onWait }) {
    return async (verb, rights, call, tries = READ_TRIES) => {
        const started = (0,clock .rj)();
        for (let left = tries;;) {
            try {
                return await call({ request: { signal: AbortSignal.any([signal, AbortSignal.timeout(CALL_MS)]) } });
            }
            catch (error) {
                if (signal.aborted)
                    throw new errors .yo('Interrupted.');
                if (error instanceof errors .yo)
                    throw error;
                const trouble = (0,requests_trouble .LH)(error, Date.now());
                if (trouble.kind === 'refused')
                    throw (0,requests_trouble .x5)(verb, trouble.status, trouble.message, rights);
                let pause = 1000 * 2 ** (tries - left);
                if (trouble.kind === 'limit') {
                    pause = trouble.after;
                    if ((0,clock .rj)() + pause - started > LONGEST_WAIT_MS) {
                        throw new errors .yo(`GitHub does not ${verb} for ${minutes(pause)}: ${trouble.message}. Try it then.`);
                    }
                    onWait(`GitHub answers again in ${Math.ceil(pause / 1000)} s: ${trouble.message}`);
                }
                else {
                    left -= 1;
                    if (left <= 0)
                        throw new requests_trouble .b5(`GitHub gave no answer when asked to ${verb}: ${trouble.message}`);
                }
                await (0,clock .fm)(pause, signal);
                if (signal.aborted)
                    throw new errors .yo('Interrupted.');
            }
        }
    };
}
function minutes(ms) {
    const whole = Math.ceil(ms / 60_000);
    return `${whole} minute${whole === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./.build/pipeline/requests/place.js





async function atGitHub(host, spec, work) {
    const token = host.input('github-token').trim();
    if (token !== '')
        host.secret(token);
    const inputs = (0,runner_inputs .Ko)(spec, (name) => host.input(name));
    const place = {
        repo: host.input('repo').trim(),
        workflow: host.input('workflow').trim() === '' ? 'request.yml' : host.input('workflow').trim(),
        'github-token': token,
    };
    const interrupt = (0,process_interrupt .Y)();
    const stop = new AbortController();
    interrupt.onFirst(() => stop.abort());
    try {
        const github = () => openPlace(host, place, stop.signal);
        return await (0,process_interrupt .m)(host, interrupt, () => work({ inputs, github, signal: stop.signal, interrupt }));
    }
    finally {
        interrupt.dispose();
    }
}
async function openPlace(host, inputs, signal) {
    const { environment } = host;
    const repository = repositoryOf(host, inputs.repo);
    const { workflow } = inputs;
    if (!/^[\w.-]{1,100}\.ya?ml$/.test(workflow)) {
        throw new errors .yo(`Input "workflow" must be the file name of a workflow, as request.yml, but was ${(0,runner_inputs .WU)(workflow)}.`);
    }
    const token = tokenOf(host, inputs['github-token']);
    if (token === '') {
        const where = host.kind === 'terminal'
            ? 'Give --github-token @FILE, or set BAKEHOUSE_GITHUB_TOKEN, GH_TOKEN or GITHUB_TOKEN'
            : 'Give the input "github-token"';
        throw new errors .yo(`There is no token for ${repository}. ${where}: a fine-grained one of that repository with "Actions: read and write".`);
    }
    host.secret(token);
    const apiUrl = environment['GITHUB_API_URL'] ?? '';
    return openGitHub({
        repository,
        workflow,
        token,
        apiUrl: apiUrl === '' ? 'https://api.github.com' : apiUrl,
        signal,
        onWait: (message) => host.info(message),
    });
}
function tokenOf({ kind, environment }, given) {
    if (given !== '' || kind !== 'terminal')
        return given;
    return ['GH_TOKEN', 'GITHUB_TOKEN'].map((name) => environment[name] ?? '').find((one) => one !== '') ?? '';
}
function knownRepository(host, given) {
    const own = host.environment['GITHUB_REPOSITORY'] ?? '';
    const found = given !== '' ? given : own !== '' ? own : (ofRemote(host.workspace) ?? '');
    if (/^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[\w.-]{1,100}$/.test(found))
        return found;
    if (found !== '')
        throw new errors .yo(`Input "repo" must be owner/name, but was ${(0,runner_inputs .WU)(found)}.`);
    return undefined;
}
function repositoryOf(host, given) {
    const found = knownRepository(host, given);
    if (found !== undefined)
        return found;
    throw new errors .dz('Which repository is meant is not known: this folder has no remote "origin" on GitHub. Give it: --repo owner/name.');
}
function ofRemote(folder) {
    const address = git(folder, 'remote', 'get-url', 'origin');
    const bare = address.endsWith('/') ? address.slice(0, -1) : address;
    const words = (bare.endsWith('.git') ? bare.slice(0, -'.git'.length) : bare).split(/[/:]/);
    return words.length < 3 ? undefined : words.slice(-2).join('/');
}
function defaultRef(host, repository) {
    if (ofRemote(host.workspace)?.toLowerCase() !== repository.toLowerCase())
        return 'main';
    const head = git(host.workspace, 'symbolic-ref', '--short', 'refs/remotes/origin/HEAD');
    return head.startsWith('origin/') ? head.slice('origin/'.length) : 'main';
}
function git(folder, ...args) {
    const stdio = ['ignore', 'pipe', 'ignore'];
    try {
        return (0,external_node_child_process_.execFileSync)('git', [...args], { cwd: folder, encoding: 'utf8', stdio, timeout: 10_000 }).trim();
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 79686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Kn: () => (  beginAgain),
    WZ: () => (  sendAloud),
    tN: () => (  send)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6564);
  var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23738);
  var _telling_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46515);
  var _trouble_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73259);






const MOST_SENDS = 3;
const NEWEST = 300;
const ALL = 1000;
const PATIENCE_MS = 120_000;
const MOST_STEP_MS = 3000;
const AGAIN_LOOKS = 10;
async function sendAloud(host, { inputs, signal, interrupt }, github, payload) {
    const { event, workflow } = inputs;
    const ref = inputs.ref === '' ? (0,_place_js__WEBPACK_IMPORTED_MODULE_3__  .F1)(host, github.repository) : inputs.ref;
    const patience = { stepMs: Math.min(MOST_STEP_MS, inputs.interval * 1000), patienceMs: PATIENCE_MS };
    host.output('id', payload.id);
    let sent;
    try {
        sent = await send(host, { github, payload, ref, event, signal, ...patience });
    }
    catch (error) {
        if (interrupt.at() !== undefined)
            host.info(`The request may have been sent by then; if so, it is found by its id: bakehouse status ${payload.id}`);
        throw error;
    }
    const { run } = sent;
    (0,_telling_js__WEBPACK_IMPORTED_MODULE_4__  .gO)(host, { id: payload.id, run, status: sent.kind });
    if (run === null) {
        const listens = event === '' ? '' : ` Does ${workflow} listen for repository_dispatch ${event}?`;
        const message = `GitHub has taken the request ${payload.id}, and lists no run of it yet.${listens} Look again: bakehouse status ${payload.id}`;
        if (inputs.wait)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(message);
        host.annotate({ level: 'warning', title: 'Submit', message });
        return null;
    }
    const how = sent.kind === 'known' ? `was there already (${(0,_telling_js__WEBPACK_IMPORTED_MODULE_4__  .L4)(sent.run)})` : 'is accepted';
    host.info(`Request ${payload.id} ${how}: run ${run.id}, ${run.url}`);
    return run;
}
async function send(host, submission) {
    const { github, payload, ref, event, patienceMs } = submission;
    if (payload.isOwnId) {
        const [known] = await (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__  .jO)(github, payload.id, ALL);
        if (known !== undefined)
            return { kind: 'known', run: known };
    }
    for (let sends = 1;; sends += 1) {
        let started = null;
        try {
            if (event === '')
                started = await github.startWorkflow(ref, payload.inputs);
            else
                await github.sendEvent(event, payload.event);
        }
        catch (error) {
            if (!(error instanceof _trouble_js__WEBPACK_IMPORTED_MODULE_5__  .b5))
                throw error;
            host.info(`${error.message}. Before it is sent again, its run is looked for.`);
            const found = await appearance(host, submission, patienceMs / 4);
            if (found !== null)
                return { kind: 'accepted', run: found };
            if (sends < MOST_SENDS)
                continue;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${error.message}. It was sent ${sends} times, and no run has the id ${payload.id}. Should one appear, it is this request: bakehouse status ${payload.id}`);
        }
        if (started !== null || submission.isSoonDone === true)
            return { kind: 'accepted', run: started };
        return { kind: 'accepted', run: await appearance(host, submission, patienceMs) };
    }
}
async function beginAgain(host, github, run, { inputs, signal }) {
    try {
        await github.again(run.id, run.conclusion === 'failure' || run.conclusion === 'timed_out');
    }
    catch (error) {
        if (!(error instanceof _trouble_js__WEBPACK_IMPORTED_MODULE_5__  .b5))
            throw error;
        host.info(`${error.message}. Whether it does is looked for.`);
        const stepMs = Math.min(MOST_STEP_MS, inputs.interval * 1000);
        const end = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() + stepMs * AGAIN_LOOKS;
        for (;;) {
            const { attempt } = await github.run(run.id);
            if (attempt > run.attempt)
                return;
            if ((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() >= end || signal.aborted)
                throw error;
            await (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .fm)(stepMs, signal);
        }
    }
}
async function appearance(host, { github, payload, signal, stepMs }, patienceMs) {
    const end = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() + patienceMs;
    for (;;) {
        const found = await (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__  .jO)(github, payload.id, NEWEST);
        const first = found.at(-1);
        if (first !== undefined) {
            if (found.length > 1) {
                host.info(`${found.length} runs have the id ${payload.id}; the others find what the first one, ${first.id}, bakes.`);
            }
            return first;
        }
        if ((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() >= end || signal.aborted)
            return null;
        await (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .fm)(Math.min(stepMs, Math.max(1, end - (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)())), signal);
    }
}


/***/ }),

/***/ 46515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  $: () => (  followAloud),
  gO: () => (  keepOutputs),
  fk: () => (  shownId),
  Ff: () => (  shownRun),
  L4: () => (  stateOf),
  Cy: () => (  tellRequests)
});


var errors = __webpack_require__(8005);
var following = __webpack_require__(52651);
var identity = __webpack_require__(6564);
var relay = __webpack_require__(70164);
var pipeline_stages = __webpack_require__(42003);
var watch = __webpack_require__(63546);
;// CONCATENATED MODULE: ./.build/pipeline/requests/rows.js



const LONGEST = 200;
const STAGE_WORDS = {
    GitClone: 'checkout',
    GitCheckout: 'checkout',
    RunBerksVendor: 'cookbooks',
    RunPacker: 'bake',
    KitchenTest: 'verify',
    DockerClean: 'clean-up',
    [pipeline_stages .We]: 'publish',
};
function rowsOfRun({ run, jobs, response }) {
    const rows = new Map(jobs.map((job) => [`job ${job.name}`, rowOfJob(job)]));
    for (const stage of response?.buildstages ?? []) {
        const row = rowOfStage(stage);
        if (row !== undefined)
            rows.set(row.name, row);
    }
    const isOver = run.status === 'completed';
    return [...rows.values()].map((row) => ({
        ...row,
        name: onOneLine(row.name),
        line: onOneLine(row.line),
        end: row.end ?? (!isOver ? null : row.stage === null ? 'skipped' : endOf(run.conclusion)),
    }));
}
function onOneLine(text) {
    return (0,relay .cN)(text).replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST);
}
function rowOfJob({ name, status, conclusion, step }) {
    const hasBegun = status === 'in_progress' || status === 'completed';
    return {
        name: `job ${name}`,
        stage: hasBegun ? 'job' : null,
        line: hasBegun ? step : status,
        end: status === 'completed' ? endOf(conclusion) : null,
    };
}
function endOf(conclusion) {
    if (conclusion === 'success' || conclusion === 'neutral')
        return 'done';
    if (conclusion === 'skipped' || conclusion === 'cancelled')
        return conclusion;
    return 'failed';
}
function rowOfStage(stage) {
    const { name, leg = 'image', status, log } = stage;
    const word = STAGE_WORDS[name];
    if (word === undefined || name === 'DockerClean')
        return undefined;
    const row = name === 'KitchenTest' ? (0,watch .Kr)(leg) : name === pipeline_stages .We ? watch .lr : leg;
    const line = log.trimEnd().split('\n').at(-1) ?? '';
    const isBefore = name !== 'KitchenTest' && name !== pipeline_stages .We && name !== 'RunPacker';
    if (isBefore && status !== 'running' && status !== 'failed')
        return undefined;
    if (status === 'pending')
        return { name: row, stage: null, line: '', end: null };
    return { name: row, stage: word, line, end: status === 'running' ? null : endOfStage(stage) };
}
function endOfStage({ name, status, log }) {
    if (status === 'failed')
        return 'failed';
    if (status === 'skipped')
        return name === 'RunPacker' && log.includes('there already') ? 'reused' : 'skipped';
    return name === 'KitchenTest' ? 'passed' : name === pipeline_stages .We ? 'published' : 'baked';
}

;// CONCATENATED MODULE: ./.build/pipeline/requests/telling.js




function stateOf({ status, conclusion }) {
    if (status === 'completed')
        return conclusion ?? 'over';
    return status === 'in_progress' ? 'running' : 'waiting';
}
function keepOutputs(host, { id, run, status, response }) {
    host.output('id', id);
    host.output('run-id', run === null ? '' : String(run.id));
    host.output('run-url', run?.url ?? '');
    host.output('status', status);
    host.output('response', response === undefined ? '' : JSON.stringify(response));
}
function tellRequests(host, found) {
    const requests = found.map((run) => ({
        id: (0,identity .TH)(run),
        run: run.id,
        status: stateOf(run),
        created: run.created,
        url: run.url,
    }));
    host.output('requests', JSON.stringify(requests));
    if (found.length === 0)
        host.info('There are no such requests.');
    for (const run of found)
        host.info(listedLine(run));
}
function listedLine(run) {
    return `${((0,identity .TH)(run) ?? '').padEnd(36)}  ${stateOf(run).padEnd(10)}  ${run.created}  ${run.url}`;
}
function shownId(run) {
    return run.title === (0,identity .Gg)((0,identity .TH)(run) ?? '') ? `Request ${(0,identity .TH)(run)}` : `Run ${run.id}`;
}
function shownRun(seen) {
    const { run, response } = seen;
    const attempt = run.attempt === 1 ? '' : `, attempt ${run.attempt}`;
    return [
        `Request ${(0,identity .TH)(run) ?? run.title}: ${stateOf(run)}${attempt}, since ${run.created}`,
        `Run ${run.id}: ${run.url}`,
        ...rowsOfRun(seen).map(rowLine),
        ...madeLines(response),
        ...(response?.error === undefined ? [] : [`Failed: ${response.error.message}`]),
    ];
}
function rowLine({ name, stage, end, line }) {
    const state = end ?? stage ?? 'waiting';
    return `  ${name}: ${state}${line === '' ? '' : `  ${line}`}`;
}
class RunTable {
    #host;
    #watch;
    #told = new Map();
    #rows = new Set();
    constructor(host, watch) {
        this.#host = host;
        this.#watch = watch;
    }
    show(seen) {
        const rows = rowsOfRun(seen);
        this.#say('', `Run ${seen.run.id}: ${stateOf(seen.run)}${seen.run.attempt === 1 ? '' : `, attempt ${seen.run.attempt}`}`);
        const fresh = rows.filter(({ name }) => !this.#rows.has(name)).map(({ name }) => name);
        if (fresh.length > 0)
            this.#watch.planned(fresh);
        for (const row of rows) {
            this.#rows.add(row.name);
            if (row.stage !== null)
                this.#watch.began(row.name, row.stage);
            if (row.line !== '')
                this.#watch.said(row.name, row.line);
            if (row.end !== null)
                this.#watch.ended(row.name, row.end);
            this.#say(row.name, `${row.name}: ${row.end ?? row.stage ?? 'waiting'}`);
        }
    }
    #say(name, line) {
        if (this.#told.get(name) === line)
            return;
        this.#told.set(name, line);
        this.#host.info(line);
    }
}
async function followAloud(host, watch, followed) {
    const table = new RunTable(host, watch);
    const { id, run, interrupt, inputs } = followed;
    const stepMs = inputs.interval * 1000;
    let seen;
    try {
        const onTrouble = (message) => host.info(message);
        seen = await (0,following .e)({ ...followed, stepMs, onSeen: (one) => table.show(one), onTrouble });
    }
    catch (error) {
        host.info(`The request ${id} goes on without us: bakehouse watch ${id}. What ends it is: bakehouse cancel ${id}`);
        if (interrupt.at() === undefined)
            throw error;
        throw new errors .yo(`Interrupted while run ${run} was waited for (${(0,errors .bD)(error)})`);
    }
    keepOutputs(host, { id, run: seen.run, status: stateOf(seen.run), response: seen.response });
    return conclude(host, id, seen);
}
function conclude(host, id, { run, jobs, response }) {
    const state = stateOf(run);
    for (const line of madeLines(response))
        host.info(line);
    if (state === 'success' || state === 'neutral') {
        host.info(`Request ${id}: ${state}, ${run.url}`);
        return state;
    }
    const failed = jobs
        .filter((job) => job.conclusion !== 'success' && job.conclusion !== 'skipped')
        .map(({ name }) => name);
    const why = response?.error?.message ?? (failed.length === 0 ? '' : `job ${failed.join(', job ')}`);
    const message = `Request ${id}: ${state}${why === '' ? '' : `: ${why}`}. ${run.url}`;
    if (state === 'cancelled' && host.kind === 'terminal')
        host.annotate({ level: 'error', message });
    else
        host.fail(message);
    return state;
}
function madeLines(response) {
    const images = (response?.images ?? []).map((id) => `Image sha256:${id}`);
    const artifacts = (response?.artifacts ?? []).map(({ href }) => `Artifact ${href}`);
    return [...images, ...artifacts].map((line) => line.replace(/\s+/g, ' '));
}


/***/ }),

/***/ 73259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    LH: () => (  troubleOf),
    Lw: () => (  Refused),
    b5: () => (  LostAnswer),
    x5: () => (  refusal)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1252);


class LostAnswer extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo {
}
class Refused extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo {
    status;
    constructor(status, message) {
        super(message);
        this.status = status;
    }
}
const LIMIT_MS = 60_000;
const LEAST_MS = 1000;
function troubleOf(error, now) {
    const status = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(error, 'status') ?? Reflect.get(Object(error), 'status');
    const answer = Reflect.get(Object(error), 'response');
    const message = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error).replace(/\s+/g, ' ').slice(0, 300);
    if (typeof status !== 'number' || answer === undefined || status >= 500)
        return { kind: 'lost', message };
    const headers = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(answer, 'headers');
    const after = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(headers, 'retry-after');
    const isSpent = String((0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(headers, 'x-ratelimit-remaining')) === '0';
    const isLimit = status === 429 || (status === 403 && (after !== undefined || isSpent || /rate limit/i.test(message)));
    if (!isLimit)
        return { kind: 'refused', status, message };
    return {
        kind: 'limit',
        message,
        after: waitOf(after, isSpent ? (0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(headers, 'x-ratelimit-reset') : undefined, now),
    };
}
function waitOf(after, reset, now) {
    const seconds = Number(after ?? Number.NaN);
    if (Number.isFinite(seconds) && seconds >= 0)
        return Math.max(LEAST_MS, seconds * 1000);
    const at = Number(reset ?? Number.NaN) * 1000;
    return Number.isFinite(at) ? Math.max(LEAST_MS, at - now) : LIMIT_MS;
}
const OF_THE_RUN = ['already running', 'Unable to retry'];
function refusal(verb, status, message, rights) {
    const said = `GitHub does not ${verb} (${status}): ${message.replace(/\.$/, '')}.`;
    if (status === 401)
        return new Refused(status, `${said} The token is not valid, or not any more.`);
    const isOfRun = status === 403 && OF_THE_RUN.some((words) => message.includes(words));
    if (!isOfRun && (status === 403 || status === 404)) {
        return new Refused(status, `${said} Either there is no such repository or workflow, or the token may not do it: it needs ${rights} there.`);
    }
    return new Refused(status, said);
}


/***/ }),

/***/ 13750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Wr: () => (  healthOf),
    j8: () => (  writeResponse),
    ku: () => (  renderResponse),
    lN: () => (  responseOutput),
    yS: () => (  buildResponse)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);



const time = zod__WEBPACK_IMPORTED_MODULE_2__  .w$();
const link = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ rel: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), href: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP() })
    .describe('As in packerd: `rel` is buildrequest, buildresponse or artifact.');
const buildStage = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()
        .describe('GitClone, GitCheckout, RunBerksVendor, RunPacker, KitchenTest or DockerClean; Publish where something is published.'),
    status: zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(['pending', 'running', 'failed', 'complete', 'skipped'])
        .describe("packerd's, and `skipped` for what this run had no use for: there it stayed `pending`."),
    log: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().describe('What the stage printed, its end where it is long. Secrets are hidden.'),
    start: time.optional(),
    end: time.optional(),
    leg: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().optional().describe('Whose stage it is, where the run has several legs.'),
});
const buildError = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    code: zod__WEBPACK_IMPORTED_MODULE_3__  .aig()
        .int()
        .describe('100: the request is wrong; 4: what it names is not there; 5: this machine; 1: a stage failed.'),
    message: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(),
});
const buildResponse = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    buildrequestid: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().describe('The `id` of the request; without one, the run.'),
    id: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().describe('Of this response: a request that is run again has another one.'),
    status: zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(['pending', 'running', 'failed', 'complete']),
    buildstages: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(buildStage).describe('Those that have begun; while it runs the last one is the newest.'),
    buildrequest: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(link),
    images: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()).describe('Ids of local container images, 64 hex digits each, as packerd had them.'),
    artifacts: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(link).describe('All that is not a local container image: ids, files and names in registries.'),
    links: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(link),
    error: buildError.optional(),
});
function renderResponse(facts) {
    const { stages, images, end } = facts;
    const request = facts.runUrl === '' ? [] : [{ rel: 'buildrequest', href: facts.runUrl }];
    return {
        buildrequestid: facts.requestId,
        id: facts.id,
        status: statusOf(facts),
        buildstages: begunStages(stages, end !== null),
        buildrequest: [...request],
        images: [...new Set(images.flatMap((image) => localId(image) ?? []))],
        artifacts: distinct([
            ...images.flatMap(artifactsOf),
            ...(facts.artifacts ?? []).map(({ at }) => ({ rel: 'artifact', href: at })),
        ]),
        links: [...request, { rel: 'buildresponse', href: `file://${facts.path}` }],
        ...(end === null || end.error === null ? {} : { error: end.error }),
    };
}
function withShortLogs(response, most) {
    return {
        ...response,
        buildstages: response.buildstages.map((stage) => ({ ...stage, log: tailOf(stage.log, most) })),
    };
}
function tailOf(log, most) {
    if (log.length <= most)
        return log;
    const cut = log.slice(log.length - most);
    const line = cut.indexOf('\n');
    return `… ${line === -1 || line === cut.length - 1 ? cut : cut.slice(line + 1)}`;
}
function begunStages(stages, isOver) {
    const behindAll = `${stages.reduce((latest, { start = '' }) => (start > latest ? start : latest), '')}~`;
    const placed = new Map();
    for (const { leg, start } of stages)
        if (leg !== undefined && start !== undefined && start < (placed.get(leg) ?? behindAll))
            placed.set(leg, start);
    let latest = '';
    const begun = stages
        .filter(({ status }) => status !== 'pending')
        .map((stage) => {
        const before = stage.leg === undefined ? latest : (placed.get(stage.leg) ?? behindAll);
        const at = stage.start ?? before;
        if (stage.leg !== undefined)
            placed.set(stage.leg, at);
        if (at > latest)
            latest = at;
        return { stage, at };
    })
        .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
        .map(({ stage }) => stage);
    const last = begun.findLastIndex(({ status }) => status !== 'skipped');
    return isOver ? begun : begun.slice(0, last + 1);
}
function statusOf({ stages, end }) {
    if (end !== null)
        return end.error === null ? 'complete' : 'failed';
    return stages.every(({ status }) => status === 'pending') ? 'pending' : 'running';
}
function localId({ provider, id }) {
    return provider === 'docker' ? /^sha256:([0-9a-f]{64})$/.exec(id)?.[1] : undefined;
}
function artifactsOf(image) {
    const isLocal = localId(image) !== undefined;
    const id = image.region === 'local' ? image.id : `${image.region}:${image.id}`;
    const own = isLocal ? [] : image.files.length > 0 ? image.files.map(({ path }) => path) : [id];
    const names = image.tags.filter((tag) => !tag.startsWith('bakehouse.local/'));
    const handed = image.handoff?.ref ?? null;
    return [...own, ...names, ...(handed === null ? [] : [handed])].map((href) => ({ rel: 'artifact', href }));
}
function distinct(links) {
    return [...new Map(links.map((one) => [one.href, one])).values()];
}
function healthOf(percentFull) {
    if (percentFull === undefined)
        return 'err';
    if (percentFull > 95)
        return 'bad';
    return percentFull > 90 ? 'poor' : 'ok';
}
const FILE_LOG = 256 * 1024;
const OUTPUT_LOGS = 200 * 1024;
function writeResponse(host, path, response) {
    try {
        (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__  .vK)(path, `${JSON.stringify(withShortLogs(response, FILE_LOG), null, 2)}\n`, 0o644);
    }
    catch (error) {
        host.annotate({ level: 'warning', message: `The response could not be written to ${path}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}` });
    }
}
function responseOutput(host, response) {
    const each = Math.floor(OUTPUT_LOGS / Math.max(1, response.buildstages.length));
    const text = JSON.stringify(withShortLogs(response, each));
    return host.hides(text)
        ? JSON.stringify({ ...response, buildstages: response.buildstages.map((one) => ({ ...one, log: '' })) })
        : text;
}


/***/ })

};
