export const id = 147;
export const ids = [147];
export const modules = {

/***/ 50625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SH: () => (/* binding */ placeOfThisProcess),
/* harmony export */   hC: () => (/* binding */ processPlace),
/* harmony export */   tF: () => (/* binding */ judgePlace)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);



/** Where a pid means something: a machine, since it was started, and within it a namespace of processes. */
const processPlace = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    host: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** Linux's name for the time since the machine was started; empty elsewhere. */
    boot: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** Linux's name for the namespace of processes: a container has its own; empty elsewhere. */
    namespace: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
/** Of the machine itself, as linux/proc_ns.h numbers it. */
const WHOLE_MACHINE = 'pid:[4026531836]';
function placeOfThisProcess() {
    return {
        host: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(),
        boot: readOr(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
        namespace: readOr(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self/ns/pid')),
    };
}
/**
 * What can be told of a process that began at another place: `askable`, by its pid; `ended`, since the machine was started
 * anew; `unknown`, on another machine that shares the folder, or in another container.
 */
function judgePlace(there, here) {
    if (there.host !== here.host || there.namespace !== here.namespace)
        return 'unknown';
    if (there.boot === here.boot)
        return 'askable';
    return here.namespace === WHOLE_MACHINE ? 'ended' : 'unknown';
}
function readOr(read) {
    try {
        return read();
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 57418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ createChildHost)
/* harmony export */ });
/**
 * A host for one action that is called by the pipeline: inputs and outputs are its own, a failure is noted and not the
 * step's, and what it prints says whose it is. All else is the root's.
 */
function createChildHost(root, options) {
    const { prefix, summaries } = options;
    const name = prefix === '' ? (options.leg ?? '') : prefix;
    const variables = { ...root.environment, ...options.environment };
    const outputs = new Map();
    const failures = [];
    const state = new Map(Object.entries(options.state ?? {}));
    const tell = (line) => options.onLine?.(line);
    const say = (line) => {
        tell(line);
        root.info(prefixed(prefix, line));
    };
    return {
        ...root,
        outputs,
        failures,
        environment: variables,
        workspace: options.workspace ?? root.workspace,
        run: options.run ?? root.run,
        input: (name) => options.inputs[name] ?? '',
        output: (name, value) => {
            outputs.set(name, value);
        },
        saveState: (name, value) => {
            state.set(name, value);
            options.saveState?.(name, value);
        },
        state: (name) => state.get(name) ?? '',
        // Later steps of the job get what they had: another Packer than theirs is for these legs alone.
        addPath: (folder) => {
            variables['PATH'] = `${folder}:${variables['PATH'] ?? ''}`;
        },
        exportVariable: (name, value) => {
            variables[name] = value;
        },
        info: say,
        debug: (line) => root.debug(prefixed(prefix, line)),
        annotate: (annotation) => {
            tell(`${annotation.level}: ${annotation.message}`);
            root.annotate(named(annotation, annotation.level === 'error' ? name : prefix));
        },
        group: async (title, body) => {
            if (prefix === '')
                return root.group(title, body);
            say(title);
            return body();
        },
        relay: async (body) => root.relay(async (write) => body((lines) => {
            if (options.onLine !== undefined)
                for (const line of lines.split('\n'))
                    if (line !== '')
                        tell(line);
            write(prefix === '' ? lines : prefixed(prefix, lines.replace(/\n$/, '')).concat('\n'));
        })),
        summary: async (markdown) => summaries.add(root, markdown),
        fail: (message) => {
            failures.push(message);
            const line = `Failed: ${prefix !== '' || message.includes(name) ? message : `${name}: ${message}`}`;
            if (options.tellsFailures === false)
                tell(line);
            else
                say(line);
        },
    };
}
/** Every line, so that none of what a guest prints passes for another leg's. */
function prefixed(prefix, text) {
    return prefix === '' ? text : text.replace(/^/gm, `[${prefix}] `);
}
function named(annotation, prefix) {
    if (prefix === '')
        return annotation;
    return { ...annotation, title: annotation.title === undefined ? prefix : `${prefix}: ${annotation.title}` };
}


/***/ }),

/***/ 90147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ke: () => (/* binding */ PipelineRun),
/* harmony export */   NK: () => (/* binding */ responsePath),
/* harmony export */   RM: () => (/* binding */ recordsFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
/* harmony import */ var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);
/* harmony import */ var _core_process_process_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50625);
/* harmony import */ var _core_process_process_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63815);
/* harmony import */ var _core_secrets_secrets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11217);
/* harmony import */ var _child_host_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(57418);
/* harmony import */ var _response_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(13750);
/* harmony import */ var _run_folder_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4005);
/* harmony import */ var _pipeline_stages_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(42003);
/* harmony import */ var _summary_turns_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2988);













/** The one place of a job where its response is looked for. */
function responsePath(host) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .OW)(host), 'response.json');
}
function recordsFolder(host) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .OW)(host), 'legs');
}
/** What the stages of one run of the pipeline share. */
class PipelineRun {
    host;
    inputs;
    interrupt;
    watch;
    folder;
    stages;
    mark = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex');
    /** What there is of each leg, for the response. */
    images = new Map();
    requestId;
    /** The workspace, or where a request was checked out. */
    place;
    /** One leg at a time speaks: lines need no name, and groups do not get mixed up. */
    isSerial = true;
    /** Of several legs each failure names its own. */
    hasSeveral = false;
    #id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    #summaries = new _summary_turns_js__WEBPACK_IMPORTED_MODULE_10__/* .SummaryTurns */ .v();
    /** Hides what this run was given to keep to itself, in texts that do not go through the host. */
    scrub;
    #kept = 0;
    #end = null;
    constructor(host, inputs, interrupt, watch) {
        this.host = host;
        this.inputs = inputs;
        this.interrupt = interrupt;
        this.watch = watch;
        this.folder = (0,_run_folder_js__WEBPACK_IMPORTED_MODULE_9__/* .createRunFolder */ .kg)(host);
        this.place = { workspace: host.workspace, run: host.run };
        this.requestId = host.run.id === '' ? this.#id : host.run.id;
        const values = [...inputs['secret-vars'].map(([, value]) => value), inputs['checkout-token'], inputs['ssh-key']];
        this.scrub = (0,_core_secrets_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .createScrub */ .EN)(values.filter((value) => value !== ''));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(recordsFolder(host), { recursive: true, mode: 0o700 });
        const first = (0,_pipeline_stages_js__WEBPACK_IMPORTED_MODULE_11__/* .stagesOf */ .ZL)(inputs.targets !== '').map((name) => ({ name, status: 'pending', log: '' }));
        this.stages = new _pipeline_stages_js__WEBPACK_IMPORTED_MODULE_11__/* .PipelineStages */ ._K(first, () => new Date(), () => this.writeResponse());
    }
    /** The first thing of a run: from here on post finds whatever becomes of it. */
    async note(changes) {
        const startTime = (await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_6__/* .startTimeOf */ .P2)(process.pid)) ?? 'unknown';
        (0,_run_folder_js__WEBPACK_IMPORTED_MODULE_9__/* .writeNotes */ .Ru)(this.folder, {
            schema: 'bakehouse/pipeline/1',
            main: { pid: process.pid, startTime },
            place: (0,_core_process_process_place_js__WEBPACK_IMPORTED_MODULE_5__/* .placeOfThisProcess */ .SH)(),
            mark: this.mark,
            ...changes,
        });
    }
    /** The host of one stage; what it keeps for post is on disk before it goes on. */
    child(options) {
        const { stage } = options;
        const { leg = '', slug = '' } = options.leg ?? {};
        const { row = leg, tellsFailures = true } = options;
        const { workspace, run } = this.place;
        const state = {};
        this.#kept += 1;
        const name = `${String(this.#kept).padStart(5, '0')}-${stage}`;
        return (0,_child_host_js__WEBPACK_IMPORTED_MODULE_12__/* .createChildHost */ .V)(this.host, {
            inputs: options.inputs,
            tellsFailures,
            prefix: this.isSerial ? '' : leg,
            ...(this.hasSeveral ? { leg } : {}),
            summaries: this.#summaries,
            workspace,
            run,
            ...(options.environment === undefined ? {} : { environment: options.environment }),
            ...(row === '' ? {} : { onLine: (line) => this.watch.said(row, this.scrub(line)) }),
            saveState: (key, value) => {
                if (stage === 'plan')
                    return;
                state[key] = value;
                (0,_run_folder_js__WEBPACK_IMPORTED_MODULE_9__/* .keepState */ .Jg)(this.folder, name, { stage, leg, slug, workspace, state: { ...state } });
            },
        });
    }
    /** Runs an action on its host; what it throws is its failure, as the runner would have it. */
    async perform(host, main) {
        let result;
        try {
            result = await main(host);
        }
        catch (error) {
            if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CommandError */ .Qd)
                host.info(error.output.trimEnd());
            host.fail((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .describeError */ .Uc)(error));
        }
        return { isGood: host.failures.length === 0, result };
    }
    /** True once somebody has asked to stop: nothing more is begun. */
    get isStopped() {
        return this.interrupt.at() !== undefined;
    }
    /** Says what it came to; the response does not change any more, but for what post does. */
    conclude(error) {
        this.#end = { error: error === null ? null : { ...error, message: this.scrub(error.message) } };
        return this.writeResponse();
    }
    writeResponse() {
        const path = responsePath(this.host);
        const response = (0,_response_js__WEBPACK_IMPORTED_MODULE_8__/* .renderResponse */ .ku)({
            requestId: this.requestId,
            id: this.#id,
            runUrl: this.host.run.url,
            path,
            stages: this.stages.all.map((stage) => ({ ...stage, log: this.scrub(stage.log) })),
            images: [...this.images.values()].flatMap(({ images }) => images),
            artifacts: [...this.images.values()].flatMap(({ artifacts }) => artifacts ?? []),
            end: this.#end,
        });
        // What was kept of the job is gone once its folder is: then nobody polls.
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(this.folder.path))
            (0,_response_js__WEBPACK_IMPORTED_MODULE_8__/* .writeResponse */ .j8)(this.host, path, response);
        return response;
    }
}


/***/ }),

/***/ 42003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   We: () => (/* binding */ PUBLISH),
/* harmony export */   Z3: () => (/* binding */ LEG_STAGES),
/* harmony export */   ZL: () => (/* binding */ stagesOf),
/* harmony export */   _K: () => (/* binding */ PipelineStages)
/* harmony export */ });
/** packerd's stages, in its order, and one of our own, which it had not. */
function stagesOf(publishes) {
    const before = ['GitClone', 'GitCheckout', ...LEG_STAGES];
    return publishes ? [...before, PUBLISH, 'DockerClean'] : [...before, 'DockerClean'];
}
const PUBLISH = 'Publish';
/** Those that a leg has; the others are the run's. */
const LEG_STAGES = ['RunBerksVendor', 'RunPacker', 'KitchenTest'];
/** The stages of a run as they stand; every change is told at once. */
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
    /** Puts the stages of the legs where those of a leg that is not known yet stood. */
    setLegs(legs) {
        const [only, ...more] = legs;
        const rows = legs.flatMap((leg) => LEG_STAGES.map((name) => ({
            name,
            status: 'pending',
            log: '',
            // One leg is all there is to packerd.
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
    /** What has not begun will not come any more, and what runs has failed. */
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

/***/ 13750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wr: () => (/* binding */ healthOf),
/* harmony export */   j8: () => (/* binding */ writeResponse),
/* harmony export */   ku: () => (/* binding */ renderResponse),
/* harmony export */   lN: () => (/* binding */ responseOutput),
/* harmony export */   yS: () => (/* binding */ buildResponse)
/* harmony export */ });
/* unused harmony export withShortLogs */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);



const time = zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$();
const link = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ rel: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), href: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })
    .describe('As in packerd: `rel` is buildrequest, buildresponse or artifact.');
const buildStage = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .describe('GitClone, GitCheckout, RunBerksVendor, RunPacker, KitchenTest or DockerClean; Publish where something is published.'),
    status: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['pending', 'running', 'failed', 'complete', 'skipped'])
        .describe("packerd's, and `skipped` for what this run had no use for: there it stayed `pending`."),
    log: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe('What the stage printed, its end where it is long. Secrets are hidden.'),
    start: time.optional(),
    end: time.optional(),
    leg: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe('Whose stage it is, where the run has several legs.'),
});
const buildError = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    code: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()
        .int()
        .describe('100: the request is wrong; 4: what it names is not there; 5: this machine; 1: a stage failed.'),
    message: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
/** packerd's `buildresponse`, with `links` and `error`, which it gave as answers of their own. */
const buildResponse = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    buildrequestid: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe('The `id` of the request; without one, the run.'),
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe('Of this response: a request that is run again has another one.'),
    status: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['pending', 'running', 'failed', 'complete']),
    buildstages: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(buildStage).describe('Those that have begun; while it runs the last one is the newest.'),
    buildrequest: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(link),
    images: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).describe('Ids of local container images, 64 hex digits each, as packerd had them.'),
    artifacts: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(link).describe('All that is not a local container image: ids, files and names in registries.'),
    links: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(link),
    error: buildError.optional(),
});
/** The response as it stands. Pure: the same facts give the same bytes. */
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
/** The same with each log cut to its last `most` characters, from a line's beginning where there is one. */
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
/**
 * The stages that have begun, in the order of their beginning: as packerd had it, the last one is the newest. One that was
 * skipped stands behind what came before it, and is told once something after it has begun, or all is over.
 */
function begunStages(stages, isOver) {
    // A leg of which nothing ever began stands behind all that did.
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
/** packerd cut them out of "Imported Docker image: sha256:…", without the algorithm. */
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
/** packerd's health.go: over 95 % bad, over 90 % poor; `err` where the disk could not be asked. */
function healthOf(percentFull) {
    if (percentFull === undefined)
        return 'err';
    if (percentFull > 95)
        return 'bad';
    return percentFull > 90 ? 'poor' : 'ok';
}
/** Of each log, in the file. */
const FILE_LOG = 256 * 1024;
/** All outputs of a job may have 1 MB; so much of it is for the logs, whatever their number. */
const OUTPUT_LOGS = 200 * 1024;
/** A poller sees a whole response at any moment. A disk that is full must not end the run. */
function writeResponse(host, path, response) {
    try {
        (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeAtomically */ .vK)(path, `${JSON.stringify(withShortLogs(response, FILE_LOG), null, 2)}\n`, 0o644);
    }
    catch (error) {
        host.annotate({ level: 'warning', message: `The response could not be written to ${path}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}` });
    }
}
/** As an output; one in which the runner would find a masked value has no logs, since it drops the whole of it. */
function responseOutput(host, response) {
    const each = Math.floor(OUTPUT_LOGS / Math.max(1, response.buildstages.length));
    const text = JSON.stringify(withShortLogs(response, each));
    return host.hides(text)
        ? JSON.stringify({ ...response, buildstages: response.buildstages.map((one) => ({ ...one, log: '' })) })
        : text;
}


/***/ }),

/***/ 4005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jg: () => (/* binding */ keepState),
/* harmony export */   MW: () => (/* binding */ readRunFolder),
/* harmony export */   Ru: () => (/* binding */ writeNotes),
/* harmony export */   UG: () => (/* binding */ removeRunFolder),
/* harmony export */   kg: () => (/* binding */ createRunFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2503);
/* harmony import */ var _core_files_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74555);
/* harmony import */ var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);
/* harmony import */ var _core_process_process_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50625);







const NAME = /^r-[0-9a-f]{8}$/;
/** What the post step has to know of the run as a whole. */
const notes = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz('bakehouse/pipeline/1'),
    main: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ pid: zod__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig().int().positive(), startTime: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP() }),
    /** Where that pid means something: the folder may be shared with other machines and containers. */
    place: _core_process_process_place_js__WEBPACK_IMPORTED_MODULE_5__/* .processPlace */ .hC,
    /** In the environment of git. */
    mark: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().regex(/^[0-9a-f]{32}$/),
    cleanImages: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY(),
    /** Whether main has said everything. */
    done: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY(),
});
const stageNames = ['setup-packer', 'bake', 'kitchen-verify', 'publish-image'];
const kept = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    stage: zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(stageNames),
    leg: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    /** Of the leg; empty for a stage of the whole run. */
    slug: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    workspace: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    state: zod__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()),
});
function createRunFolder(host) {
    const folder = runFolderAt((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .OW)(host), `r-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`));
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder.states, { recursive: true, mode: 0o700 });
    return folder;
}
function runFolderAt(path) {
    return {
        path,
        // A repository may name its folders as it likes; so that none is called like ours, it has one to itself.
        checkout: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'repository'),
        notes: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'notes.json'),
        states: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'states'),
    };
}
function writeNotes(folder, value) {
    (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeAtomically */ .vK)(folder.notes, JSON.stringify(value));
}
/** Written at once, whole: main may be killed at any moment. */
function keepState(folder, name, value) {
    (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeAtomically */ .vK)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder.states, `${name}.json`), JSON.stringify(value));
}
/**
 * The folder that the state names, with what is in it. The path comes from the runner's state, and others of this user could
 * have changed the files: both are checked. `notes` is undefined where main was killed before it wrote any.
 */
function readRunFolder(host, path) {
    if (path === '' || !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
        return undefined;
    const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(path);
    if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .OW)(host)), real) || !NAME.test((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(real))) {
        throw new Error(`the folder ${path} of the run lies outside of ${(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .OW)(host)}`);
    }
    const folder = runFolderAt(real);
    const names = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(folder.states) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(folder.states).filter((name) => name.endsWith('.json')) : [];
    return {
        folder,
        notes: (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(folder.notes) ? notes.parse(read(folder.notes)) : undefined,
        states: names.sort().map((name) => kept.parse(read((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder.states, name)))),
    };
}
function read(path) {
    return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8'));
}
function removeRunFolder({ path }) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { recursive: true, force: true });
}


/***/ }),

/***/ 2988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ SummaryTurns)
/* harmony export */ });
/** The runner takes 1 MiB of a step and nothing of one that has more; the run's own summary needs the rest. */
const MOST_BYTES = 600 * 1024;
/**
 * The summaries of legs that are baked side by side, one after another: the toolkit collects in one buffer what is written
 * meanwhile, and would write it twice.
 */
class SummaryTurns {
    #last = Promise.resolve();
    #bytes = 0;
    #dropped = false;
    async add(host, markdown) {
        const size = Buffer.byteLength(markdown);
        if (this.#bytes + size > MOST_BYTES) {
            if (this.#dropped)
                return;
            this.#dropped = true;
            return this.#write(host, '\n_The summaries of further legs are left out: a step has 1 MiB. Their records have everything._\n');
        }
        this.#bytes += size;
        return this.#write(host, markdown);
    }
    async #write(host, markdown) {
        const before = this.#last;
        const mine = (async () => {
            await before;
            await host.summary(markdown);
        })();
        // One that fails is its own writer's trouble.
        this.#last = mine.catch(() => { });
        return mine;
    }
}


/***/ })

};
