export const id = 9947;
export const ids = [9947];
export const modules = {

/***/ 57418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V: () => (  createChildHost)
  });
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
function prefixed(prefix, text) {
    return prefix === '' ? text : text.replace(/^/gm, `[${prefix}] `);
}
function named(annotation, prefix) {
    if (prefix === '')
        return annotation;
    return { ...annotation, title: annotation.title === undefined ? prefix : `${prefix}: ${annotation.title}` };
}


/***/ }),

/***/ 69947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Ke: () => (  PipelineRun),
  RM: () => (  recordsFolder),
  NK: () => (  responsePath)
});

var external_node_crypto_ = __webpack_require__(77598);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(8005);
var paths = __webpack_require__(56408);
var process_place = __webpack_require__(50625);
var process_process = __webpack_require__(63815);
var secrets = __webpack_require__(11217);
var child_host = __webpack_require__(57418);
var pipeline_response = __webpack_require__(13750);
var clock = __webpack_require__(94850);
var files = __webpack_require__(74555);
var artifact_name = __webpack_require__(92974);
;// CONCATENATED MODULE: ./.build/pipeline/kept-response.js







const PAUSE_MS = 15_000;
const UPLOAD_MS = 60_000;
class KeptResponse {
    #host;
    #isWanted;
    #end = new AbortController();
    #newest;
    #uploaded;
    #last = Number.NEGATIVE_INFINITY;
    #working;
    #isTold = false;
    constructor(host, isWanted) {
        this.#host = host;
        this.#isWanted = isWanted && host.kind === 'actions' && host.trust.kind === 'trusted';
    }
    changed(response) {
        this.#newest = response;
        if (this.#isWanted)
            this.#working ??= this.#work();
    }
    async settle() {
        this.#end.abort();
        await this.#working;
        if (this.#isWanted && this.#newest !== this.#uploaded)
            await this.#work();
    }
    async #work() {
        while (this.#newest !== this.#uploaded) {
            await (0,clock .fm)(this.#last + PAUSE_MS - (0,clock .rj)(), this.#end.signal);
            const response = this.#newest;
            if (response === undefined)
                break;
            this.#last = (0,clock .rj)();
            await this.#upload(response);
            this.#uploaded = response;
        }
        this.#working = undefined;
    }
    async #upload(response) {
        const { run } = this.#host;
        const name = (0,artifact_name .Fz)('bakehouse', run.attempt);
        const root = (0,external_node_path_.join)((0,paths .OW)(this.#host), 'kept');
        try {
            (0,files .vK)((0,external_node_path_.join)(root, name), `${(0,pipeline_response .lN)(this.#host, response)}\n`, 0o644);
            const replaces = this.#uploaded !== undefined;
            const request = { name, files: [name], root, isUnzipped: true, replaces, limitMs: UPLOAD_MS };
            const uploaded = await this.#host.upload(request);
            if (uploaded.kind === 'unavailable')
                this.#tell(uploaded.reason);
        }
        catch (error) {
            this.#tell((0,errors .bD)(error));
        }
    }
    #tell(reason) {
        if (this.#isTold)
            return;
        this.#isTold = true;
        this.#host.info(`The response could not be kept as an artifact, so others see it at the end only: ${reason}`);
    }
}

var run_folder = __webpack_require__(4005);
var pipeline_stages = __webpack_require__(42003);
var summary_turns = __webpack_require__(2988);
;// CONCATENATED MODULE: ./.build/pipeline/pipeline-run.js














function responsePath(host) {
    return (0,external_node_path_.join)((0,paths .OW)(host), 'response.json');
}
function recordsFolder(host) {
    return (0,external_node_path_.join)((0,paths .OW)(host), 'legs');
}
class PipelineRun {
    host;
    inputs;
    interrupt;
    watch;
    folder;
    stages;
    mark = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    images = new Map();
    requestId;
    place;
    isSerial = true;
    hasSeveral = false;
    #id = (0,external_node_crypto_.randomUUID)();
    #summaries = new summary_turns .v();
    scrub;
    #states = 0;
    #kept;
    #end = null;
    constructor(host, inputs, interrupt, watch) {
        this.host = host;
        this.inputs = inputs;
        this.interrupt = interrupt;
        this.watch = watch;
        this.folder = (0,run_folder .kg)(host);
        this.place = { workspace: host.workspace, run: host.run };
        const ofRun = host.run.id === '' ? this.#id : host.run.id;
        this.requestId = inputs['request-id'] === '' ? ofRun : inputs['request-id'];
        this.#kept = new KeptResponse(host, inputs['request-id'] !== '');
        const values = [...inputs['secret-vars'].map(([, value]) => value), inputs['checkout-token'], inputs['ssh-key']];
        this.scrub = (0,secrets .EN)(values.filter((value) => value !== ''));
        (0,external_node_fs_.mkdirSync)(recordsFolder(host), { recursive: true, mode: 0o700 });
        const first = (0,pipeline_stages .ZL)(inputs.targets !== '').map((name) => ({ name, status: 'pending', log: '' }));
        this.stages = new pipeline_stages ._K(first, () => new Date(), () => this.writeResponse());
    }
    async note(changes) {
        const startTime = (await (0,process_process .P2)(process.pid)) ?? 'unknown';
        (0,run_folder .Ru)(this.folder, {
            schema: 'bakehouse/pipeline/1',
            main: { pid: process.pid, startTime },
            place: (0,process_place .SH)(),
            mark: this.mark,
            ...changes,
        });
    }
    child(options) {
        const { stage } = options;
        const { leg = '', slug = '' } = options.leg ?? {};
        const { row = leg, tellsFailures = true } = options;
        const { workspace, run } = this.place;
        const state = {};
        this.#states += 1;
        const name = `${String(this.#states).padStart(5, '0')}-${stage}`;
        return (0,child_host .V)(this.host, {
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
                (0,run_folder .Jg)(this.folder, name, { stage, leg, slug, workspace, state: { ...state } });
            },
        });
    }
    async perform(host, main) {
        let result;
        try {
            result = await main(host);
        }
        catch (error) {
            if (error instanceof errors .Qd)
                host.info(error.output.trimEnd());
            host.fail((0,errors .Uc)(error));
        }
        return { isGood: host.failures.length === 0, result };
    }
    get isStopped() {
        return this.interrupt.at() !== undefined;
    }
    conclude(error) {
        this.#end = { error: error === null ? null : { ...error, message: this.scrub(error.message) } };
        return this.writeResponse();
    }
    writeResponse() {
        const path = responsePath(this.host);
        const response = (0,pipeline_response .ku)({
            requestId: this.requestId,
            id: this.#id,
            runUrl: this.host.run.url,
            path,
            stages: this.stages.all.map((stage) => ({ ...stage, log: this.scrub(stage.log) })),
            images: [...this.images.values()].flatMap(({ images }) => images),
            artifacts: [...this.images.values()].flatMap(({ artifacts }) => artifacts ?? []),
            end: this.#end,
        });
        if ((0,external_node_fs_.existsSync)(this.folder.path))
            (0,pipeline_response .j8)(this.host, path, response);
        this.#kept.changed(response);
        return response;
    }
    async keepResponse() {
        await this.#kept.settle();
    }
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


/***/ }),

/***/ 4005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Jg: () => (  keepState),
    MW: () => (  readRunFolder),
    Ru: () => (  writeNotes),
    UG: () => (  removeRunFolder),
    kg: () => (  createRunFolder)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2503);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74555);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);
  var _core_process_process_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50625);







const NAME = /^r-[0-9a-f]{8}$/;
const notes = zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_6__  .euz('bakehouse/pipeline/1'),
    main: zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({ pid: zod__WEBPACK_IMPORTED_MODULE_6__  .aig().int().positive(), startTime: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP() }),
    place: _core_process_process_place_js__WEBPACK_IMPORTED_MODULE_5__  .hC,
    mark: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().regex(/^[0-9a-f]{32}$/),
    cleanImages: zod__WEBPACK_IMPORTED_MODULE_6__  .zMY(),
    done: zod__WEBPACK_IMPORTED_MODULE_6__  .zMY(),
});
const stageNames = ['setup-packer', 'bake', 'kitchen-verify', 'publish-image'];
const kept = zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({
    stage: zod__WEBPACK_IMPORTED_MODULE_6__  .k5n(stageNames),
    leg: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(),
    slug: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(),
    workspace: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(),
    state: zod__WEBPACK_IMPORTED_MODULE_6__  .g1P(zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_6__  .YjP()),
});
function createRunFolder(host) {
    const folder = runFolderAt((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host), `r-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`));
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder.states, { recursive: true, mode: 0o700 });
    return folder;
}
function runFolderAt(path) {
    return {
        path,
        checkout: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'repository'),
        notes: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'notes.json'),
        states: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'states'),
    };
}
function writeNotes(folder, value) {
    (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_3__  .vK)(folder.notes, JSON.stringify(value));
}
function keepState(folder, name, value) {
    (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_3__  .vK)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder.states, `${name}.json`), JSON.stringify(value));
}
function readRunFolder(host, path) {
    if (path === '' || !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
        return undefined;
    const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(path);
    if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host)), real) || !NAME.test((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(real))) {
        throw new Error(`the folder ${path} of the run lies outside of ${(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host)}`);
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

  __webpack_require__.d(__webpack_exports__, {
    v: () => (  SummaryTurns)
  });
const MOST_BYTES = 600 * 1024;
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
        this.#last = mine.catch(() => { });
        return mine;
    }
}


/***/ })

};
