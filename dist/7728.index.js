export const id = 7728;
export const ids = [7728];
export const modules = {

/***/ 29940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createPublishFolder),
/* harmony export */   a0: () => (/* binding */ readJournal),
/* harmony export */   au: () => (/* binding */ openLedger),
/* harmony export */   vK: () => (/* binding */ changeLine)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_files_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74555);
/* harmony import */ var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);
/* harmony import */ var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94463);
/* harmony import */ var _core_secrets_secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11217);
/* harmony import */ var _publish_engine_journal_ledger_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19894);
/* harmony import */ var _publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39914);









function createPublishFolder(host) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .OW)(host), `p-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(path, { recursive: true, mode: 0o700 });
    return { path, journal: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, _publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_8__/* .JOURNAL_FILE */ .RD) };
}
/** The ledger whose journal lies in the folder. Once the run is cancelled it begins nothing more. */
function openLedger(host, { journal: path }, interrupt) {
    const cancel = new AbortController();
    interrupt.onFirst(() => cancel.abort());
    const { url, id, attempt } = host.run;
    return (0,_publish_engine_journal_ledger_js__WEBPACK_IMPORTED_MODULE_7__/* .createJournalLedger */ .n)({
        run: { url, id, attempt },
        signal: cancel.signal,
        now: () => new Date(),
        write: (journal) => (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeAtomically */ .vK)(path, `${JSON.stringify(journal, null, 2)}\n`, 0o644),
        scrub: (0,_core_secrets_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .createScrub */ .EN)([...(0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .credentialValues */ .w2)(host.environment, (0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .handedSecrets */ .QI)(host.environment)), host.input('github-token')].filter((one) => one !== '')),
        log: (change) => host.info(changeLine(change)),
    });
}
/** A change as one line of the log. */
function changeLine({ target, leg, region, what, before, after }) {
    const where = [target, leg, region].filter((part) => part !== null && part !== '').join(' ');
    const turn = before === null && after === null ? '' : ` (${before ?? 'nothing'} → ${after ?? 'nothing'})`;
    return `${where}: ${what}${turn}`;
}
/** What the state names: `undefined` when main never came so far. The path comes from the runner's state, so it is checked. */
function readJournal(host, path) {
    if (path === '' || !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
        return undefined;
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .OW)(host)), folder) || !/^p-[0-9a-f]{8}$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder))) {
        throw new Error(`the journal ${path} lies outside of ${(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFolder */ .OW)(host)}`);
    }
    return _publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_8__/* .publishJournal */ .Di.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8')));
}


/***/ }),

/***/ 20169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N9: () => (/* binding */ keepFiles),
  dF: () => (/* binding */ keepJournal),
  cs: () => (/* binding */ keepRecords)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/image/artifact-name.js
var artifact_name = __webpack_require__(92974);
// EXTERNAL MODULE: ./.build/publish/engine/journal.js
var journal = __webpack_require__(39914);
// EXTERNAL MODULE: ./.build/core/files/files.js
var files = __webpack_require__(74555);
// EXTERNAL MODULE: ./.build/core/files/paths.js
var paths = __webpack_require__(56408);
;// CONCATENATED MODULE: ./.build/actions/publish-image/record.js



/**
 * The record with what publishing came to. It follows the record of the tests, also when it was published before: what an
 * earlier step published to other targets is kept.
 */
function publishRecord(host, { record, digest }, outcomes, time) {
    const { run } = host;
    const isOfRun = record.run.id === run.id && record.run.attempt === run.attempt;
    const own = outcomes.map(publicationOf);
    const isOwn = ({ target, kind }) => own.some((one) => one.target === target && one.kind === kind);
    return {
        ...record,
        stage: 'publish',
        previous: record.stage === 'publish' ? record.previous : digest,
        run: { url: run.url, id: run.id, attempt: run.attempt },
        // What another run published it took its time for there.
        stages: [...record.stages.filter(({ name }) => name !== PUBLISH || isOfRun), ...stageOf(outcomes, time)],
        publications: [...record.publications.filter((one) => !isOwn(one)), ...own],
    };
}
const PUBLISH = 'Publish';
/** None where nothing had to be changed. */
function stageOf(outcomes, time) {
    if (time === undefined)
        return [];
    const status = outcomes.some((one) => one.status === 'failed') ? 'failed' : 'complete';
    return [{ name: PUBLISH, status, start: time.start, end: time.end }];
}
function publicationOf({ target, kind, region, id, digest, ref, status }) {
    return { target, kind, region, id, digest, ref, status };
}
function writePublishRecord(host, slug, record) {
    const path = (0,external_node_path_.join)((0,paths/* jobFolder */.OW)(host), 'legs', slug, 'publish', 'record.json');
    const text = `${JSON.stringify(record, null, 2)}\n`;
    (0,files/* writeAtomically */.vK)(path, text, 0o644);
    return { record, digest: (0,files/* sha256 */.sc)(text), from: path, attempt: record.run.attempt };
}

;// CONCATENATED MODULE: ./.build/actions/publish-image/keep.js




/** Writes the record of each leg, and keeps it as an artifact where others of the run would look for it. Gives them. */
async function keepRecords(host, prefix, { admitted }, outcomes, entries) {
    const written = [];
    for (const { found, candidate, targets } of admitted) {
        // A file is of all legs of its target.
        const own = outcomes.filter(({ leg, target }) => leg === candidate.leg || (leg === '' && targets.includes(target)));
        if (own.length === 0)
            continue;
        const time = (0,journal/* publishTime */.tO)(entries, candidate.leg, targets);
        const made = writePublishRecord(host, candidate.slug, publishRecord(host, found, own, time));
        written.push(made);
        const name = (0,artifact_name/* recordArtifactName */.N8)(prefix, candidate.slug, 'publish', host.run.attempt);
        await keep(host, name, [made.from], (0,external_node_path_.dirname)(made.from), `The record of ${candidate.leg}`);
    }
    return written;
}
async function keepJournal(host, prefix, path) {
    await keep(host, (0,artifact_name/* journalArtifactName */.P3)(prefix, host.run.attempt), [path], (0,external_node_path_.dirname)(path), 'The journal');
}
/** @param files relative to `folder` */
async function keepFiles(host, prefix, folder, files) {
    if (files.length === 0)
        return;
    const paths = files.map((file) => (0,external_node_path_.join)(folder, file));
    await keep(host, (0,artifact_name/* publishedArtifactName */.Er)(prefix, host.run.attempt), paths, folder, 'What was written');
}
/** On a terminal nobody misses an artifact. */
async function keep(host, name, files, root, what) {
    if (host.kind !== 'actions')
        return;
    const uploaded = await host.upload({ name, files: files.map((file) => (0,external_node_path_.relative)(root, file)), root });
    if (uploaded.kind === 'uploaded')
        return;
    const at = files.length === 1 ? files[0] : `${root} (${files.map((file) => (0,external_node_path_.basename)(file)).join(', ')})`;
    const message = `${what} could not be kept as the artifact ${name}: ${uploaded.reason}. It is at ${at}.`;
    host.annotate({ level: 'notice', title: 'Publish', message });
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

/***/ 69947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ke: () => (/* binding */ PipelineRun),
  RM: () => (/* binding */ recordsFolder),
  NK: () => (/* binding */ responsePath)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/files/paths.js
var paths = __webpack_require__(56408);
// EXTERNAL MODULE: ./.build/core/process/process-place.js
var process_place = __webpack_require__(50625);
// EXTERNAL MODULE: ./.build/core/process/process.js
var process_process = __webpack_require__(63815);
// EXTERNAL MODULE: ./.build/core/secrets/secrets.js + 2 modules
var secrets = __webpack_require__(11217);
// EXTERNAL MODULE: ./.build/pipeline/child-host.js
var child_host = __webpack_require__(57418);
// EXTERNAL MODULE: ./.build/pipeline/response.js
var pipeline_response = __webpack_require__(13750);
// EXTERNAL MODULE: ./.build/core/clock.js
var clock = __webpack_require__(94850);
// EXTERNAL MODULE: ./.build/core/files/files.js
var files = __webpack_require__(74555);
// EXTERNAL MODULE: ./.build/image/artifact-name.js
var artifact_name = __webpack_require__(92974);
;// CONCATENATED MODULE: ./.build/pipeline/kept-response.js







/** Stages that change one after the other are told together. */
const PAUSE_MS = 15_000;
/** A service that does not answer holds up nothing. */
const UPLOAD_MS = 60_000;
/**
 * The response where others see it while the run goes on: an artifact that is replaced as stages change. One upload at a time,
 * beside what the run does; what cannot be uploaded is told once.
 */
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
        // What an untrusted change made does not leave the runner.
        this.#isWanted = isWanted && host.kind === 'actions' && host.trust.kind === 'trusted';
    }
    changed(response) {
        this.#newest = response;
        if (this.#isWanted)
            this.#working ??= this.#work();
    }
    /** Waits for the last one. */
    async settle() {
        this.#end.abort();
        await this.#working;
        if (this.#isWanted && this.#newest !== this.#uploaded)
            await this.#work();
    }
    async #work() {
        while (this.#newest !== this.#uploaded) {
            await (0,clock/* waitFor */.fm)(this.#last + PAUSE_MS - (0,clock/* steadyNow */.rj)(), this.#end.signal);
            const response = this.#newest;
            if (response === undefined)
                break;
            this.#last = (0,clock/* steadyNow */.rj)();
            await this.#upload(response);
            this.#uploaded = response;
        }
        this.#working = undefined;
    }
    async #upload(response) {
        const { run } = this.#host;
        const name = (0,artifact_name/* responseArtifactName */.Fz)('bakehouse', run.attempt);
        const root = (0,external_node_path_.join)((0,paths/* jobFolder */.OW)(this.#host), 'kept');
        try {
            (0,files/* writeAtomically */.vK)((0,external_node_path_.join)(root, name), `${(0,pipeline_response/* responseOutput */.lN)(this.#host, response)}\n`, 0o644);
            const replaces = this.#uploaded !== undefined;
            const request = { name, files: [name], root, isUnzipped: true, replaces, limitMs: UPLOAD_MS };
            const uploaded = await this.#host.upload(request);
            if (uploaded.kind === 'unavailable')
                this.#tell(uploaded.reason);
        }
        catch (error) {
            this.#tell((0,errors/* messageOf */.bD)(error));
        }
    }
    #tell(reason) {
        if (this.#isTold)
            return;
        this.#isTold = true;
        this.#host.info(`The response could not be kept as an artifact, so others see it at the end only: ${reason}`);
    }
}

// EXTERNAL MODULE: ./.build/pipeline/run-folder.js
var run_folder = __webpack_require__(4005);
// EXTERNAL MODULE: ./.build/pipeline/pipeline-stages.js
var pipeline_stages = __webpack_require__(42003);
// EXTERNAL MODULE: ./.build/pipeline/summary-turns.js
var summary_turns = __webpack_require__(2988);
;// CONCATENATED MODULE: ./.build/pipeline/pipeline-run.js














/** The one place of a job where its response is looked for. */
function responsePath(host) {
    return (0,external_node_path_.join)((0,paths/* jobFolder */.OW)(host), 'response.json');
}
function recordsFolder(host) {
    return (0,external_node_path_.join)((0,paths/* jobFolder */.OW)(host), 'legs');
}
/** What the stages of one run of the pipeline share. */
class PipelineRun {
    host;
    inputs;
    interrupt;
    watch;
    folder;
    stages;
    mark = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    /** What there is of each leg, for the response. */
    images = new Map();
    requestId;
    /** The workspace, or where a request was checked out. */
    place;
    /** One leg at a time speaks: lines need no name, and groups do not get mixed up. */
    isSerial = true;
    /** Of several legs each failure names its own. */
    hasSeveral = false;
    #id = (0,external_node_crypto_.randomUUID)();
    #summaries = new summary_turns/* SummaryTurns */.v();
    /** Hides what this run was given to keep to itself, in texts that do not go through the host. */
    scrub;
    #states = 0;
    #kept;
    #end = null;
    constructor(host, inputs, interrupt, watch) {
        this.host = host;
        this.inputs = inputs;
        this.interrupt = interrupt;
        this.watch = watch;
        this.folder = (0,run_folder/* createRunFolder */.kg)(host);
        this.place = { workspace: host.workspace, run: host.run };
        const ofRun = host.run.id === '' ? this.#id : host.run.id;
        this.requestId = inputs['request-id'] === '' ? ofRun : inputs['request-id'];
        this.#kept = new KeptResponse(host, inputs['request-id'] !== '');
        const values = [...inputs['secret-vars'].map(([, value]) => value), inputs['checkout-token'], inputs['ssh-key']];
        this.scrub = (0,secrets/* createScrub */.EN)(values.filter((value) => value !== ''));
        (0,external_node_fs_.mkdirSync)(recordsFolder(host), { recursive: true, mode: 0o700 });
        const first = (0,pipeline_stages/* stagesOf */.ZL)(inputs.targets !== '').map((name) => ({ name, status: 'pending', log: '' }));
        this.stages = new pipeline_stages/* PipelineStages */._K(first, () => new Date(), () => this.writeResponse());
    }
    /** The first thing of a run: from here on post finds whatever becomes of it. */
    async note(changes) {
        const startTime = (await (0,process_process/* startTimeOf */.P2)(process.pid)) ?? 'unknown';
        (0,run_folder/* writeNotes */.Ru)(this.folder, {
            schema: 'bakehouse/pipeline/1',
            main: { pid: process.pid, startTime },
            place: (0,process_place/* placeOfThisProcess */.SH)(),
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
        this.#states += 1;
        const name = `${String(this.#states).padStart(5, '0')}-${stage}`;
        return (0,child_host/* createChildHost */.V)(this.host, {
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
                (0,run_folder/* keepState */.Jg)(this.folder, name, { stage, leg, slug, workspace, state: { ...state } });
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
            if (error instanceof errors/* CommandError */.Qd)
                host.info(error.output.trimEnd());
            host.fail((0,errors/* describeError */.Uc)(error));
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
        const response = (0,pipeline_response/* renderResponse */.ku)({
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
        if ((0,external_node_fs_.existsSync)(this.folder.path))
            (0,pipeline_response/* writeResponse */.j8)(this.host, path, response);
        this.#kept.changed(response);
        return response;
    }
    /** The response is where others find it, as it is now. */
    async keepResponse() {
        await this.#kept.settle();
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


/***/ }),

/***/ 19894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ CancelledError),
/* harmony export */   n: () => (/* binding */ createJournalLedger)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

/** The run was cancelled before this change: it was not begun, and no later one will be. */
class CancelledError extends Error {
    name = 'CancelledError';
    constructor(what) {
        super(`The run was cancelled before this was begun: ${what}`);
    }
}
const LONGEST_MESSAGE = 2000;
/** A ledger whose every change is on disk before its call is made, and its end right after. */
function createJournalLedger(options) {
    const { run, signal, now, write, scrub, log } = options;
    const entries = [];
    let planned = [];
    let state = 'running';
    const journal = () => ({
        schema: 'bakehouse/publish-journal/1',
        state,
        run: { ...run },
        planned,
        entries: [...entries],
    });
    const settle = (index, end) => {
        const begun = entries[index];
        if (begun !== undefined)
            entries[index] = { ...begun, ...end, end: now().toISOString() };
        try {
            write(journal());
        }
        catch {
            // The call was made: that its end is not on disk must not make it pass for a failed one.
        }
    };
    return {
        mutations: () => entries.length,
        signal,
        change: async (change, call) => {
            if (signal.aborted)
                throw new CancelledError(change.what);
            const index = entries.length;
            entries.push({ ...clean(change, scrub), status: 'begun', start: now().toISOString(), end: null, message: null });
            try {
                write(journal());
            }
            catch (error) {
                entries.pop();
                throw error;
            }
            log(change);
            try {
                const result = await call();
                settle(index, { status: 'done', message: null });
                return result;
            }
            catch (error) {
                settle(index, { status: 'failed', message: scrub((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)).slice(0, LONGEST_MESSAGE) });
                throw error;
            }
        },
        journal,
        plan: (changes) => {
            planned = changes.map((one) => clean(one, scrub));
            write(journal());
        },
        close: () => {
            state = 'done';
            write(journal());
        },
    };
}
function clean(change, scrub) {
    const { target, kind, leg, region, phase, what, before, after } = change;
    const text = (value) => (value === null ? null : scrub(value));
    return { target, kind, leg, region, phase, what: scrub(what), before: text(before), after: text(after) };
}


/***/ }),

/***/ 39914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Di: () => (/* binding */ publishJournal),
/* harmony export */   RD: () => (/* binding */ JOURNAL_FILE),
/* harmony export */   jA: () => (/* binding */ progressOf),
/* harmony export */   tO: () => (/* binding */ publishTime)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64377);
/* harmony import */ var _image_provider_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8869);
/* harmony import */ var _image_verification_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17453);



const text = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable();
const change = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    target: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    kind: _image_verification_js__WEBPACK_IMPORTED_MODULE_0__/* .targetKindName */ .TX,
    leg: text,
    region: text,
    phase: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_image_provider_target_js__WEBPACK_IMPORTED_MODULE_2__/* .phases */ .t),
    what: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    before: text,
    after: text,
});
const entry = change.extend({
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['begun', 'done', 'failed']).describe('begun: whether it came to its end was not seen any more.'),
    start: zod__WEBPACK_IMPORTED_MODULE_3__/* .datetime */ .w$(),
    end: zod__WEBPACK_IMPORTED_MODULE_3__/* .datetime */ .w$().nullable(),
    message: text.describe('What the provider said when it failed.'),
});
/** publish-journal.json: what a publishing meant to do and did, one entry for each call that changes something. */
const publishJournal = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('bakehouse/publish-journal/1'),
    state: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['running', 'done']).describe('running: the step was ended before it could say what came of it.'),
    run: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive() }),
    planned: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(change).describe('What the look at all targets found to be due, before anything was changed.'),
    entries: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(entry),
});
const JOURNAL_FILE = 'publish-journal.json';
function progressOf({ planned, entries }) {
    const begun = new Set(entries.map(sameness));
    return {
        done: entries.filter(({ status }) => status === 'done'),
        failed: entries.filter(({ status }) => status === 'failed'),
        open: entries.filter(({ status }) => status === 'begun'),
        left: planned.filter((one) => !begun.has(sameness(one))),
    };
}
function sameness({ target, kind, leg, region, phase, what }) {
    return JSON.stringify([target, kind, leg, region, phase, what]);
}
/**
 * When a leg was published: from its first call that changed something to the end of the last. Undefined where nothing was
 * changed for it. A file belongs to all legs of its target.
 *
 * @param targets to which the leg goes
 */
function publishTime(entries, leg, targets) {
    const own = entries.filter((one) => one.leg === null || one.leg === '' ? targets.includes(one.target) : one.leg === leg);
    const ends = own.map(({ start, end }) => end ?? start).toSorted();
    const [start] = own.map((one) => one.start).toSorted();
    const end = ends.at(-1);
    return start === undefined || end === undefined ? undefined : { start, end };
}


/***/ })

};
