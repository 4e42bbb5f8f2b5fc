export const id = 2930;
export const ids = [2930];
export const modules = {

/***/ 72930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    GitHubBakery: () => (  GitHubBakery)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var zod__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(2503);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52948);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74555);
  var _image_artifact_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92974);
  var _response_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13750);
  var _requests_following_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(52651);
  var _requests_identity_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6564);
  var _requests_payload_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(29754);
  var _requests_place_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(23738);
  var _requests_submission_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(79686);
  var _requests_telling_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(46515);
  var _kept_builds_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(47207);
















const STEP_MS = 15_000;
const SEND_STEP_MS = 3000;
const PATIENCE_MS = 30_000;
const ANSWER_MS = 8000;
const NEWEST = 300;
const sentRun = zod__WEBPACK_IMPORTED_MODULE_15__  .Ikc({ run: zod__WEBPACK_IMPORTED_MODULE_15__  .aig().int().positive() });
class GitHubBakery {
    #options;
    #github;
    #stop;
    #sending = new Map();
    #sights = new Map();
    #isWell = true;
    constructor(options, github, stop) {
        this.#options = options;
        this.#github = github;
        this.#stop = stop;
    }
    static async open(options) {
        const stop = new AbortController();
        return new GitHubBakery(options, await (0,_requests_place_js__WEBPACK_IMPORTED_MODULE_11__  .QL)(options.host, options.inputs, stop.signal), stop);
    }
    get waiting() {
        return this.#sending.size;
    }
    async resume() {
        const { builds } = this.#options;
        for (const build of builds.all) {
            if (!builds.isOver(build.id) && this.#runOf(build.id) === undefined)
                this.add(build);
        }
    }
    add(build) {
        const sending = this.#send(build).finally(() => this.#sending.delete(build.id));
        this.#sending.set(build.id, sending);
    }
    async attempts(build) {
        return (await this.#look(build))?.run.attempt ?? 1;
    }
    async response(build, number) {
        const seen = await this.#look(build);
        if (seen !== undefined && number + 1 < seen.run.attempt)
            return this.#earlier(seen.run.id, number + 1);
        const kept = this.#options.builds.outcome(build.id);
        return seen === undefined ? kept : (outcomeOf(build.id, seen) ?? seen.response ?? kept);
    }
    isWell() {
        return this.#isWell;
    }
    async close() {
        this.#stop.abort();
        if (this.#sending.size > 0)
            this.#options.host.info(`${this.#sending.size} not sent yet are at the next start.`);
        await Promise.allSettled(this.#sending.values());
    }
    async #send(build) {
        const { host, inputs } = this.#options;
        const { id } = build;
        try {
            const request = JSON.stringify({ ...build.request, id });
            const given = { ...inputs, request, only: [], id: '', event: '', wait: false, interval: 15 };
            const payload = (0,_requests_payload_js__WEBPACK_IMPORTED_MODULE_10__  .r)(host, given);
            const isOwnId = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(this.#path(id, 'sent.json'));
            (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_5__  .vK)(this.#path(id, 'sent.json'), '{}');
            const { run } = await (0,_requests_submission_js__WEBPACK_IMPORTED_MODULE_12__  .tN)(host, {
                github: this.#github,
                payload: { ...payload, isOwnId },
                ref: inputs.ref === '' ? (0,_requests_place_js__WEBPACK_IMPORTED_MODULE_11__  .F1)(host, this.#github.repository) : inputs.ref,
                event: '',
                signal: this.#stop.signal,
                stepMs: SEND_STEP_MS,
                patienceMs: PATIENCE_MS,
            });
            if (run !== null)
                (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_5__  .vK)(this.#path(id, 'github.json'), JSON.stringify({ run: run.id }));
            this.#isWell = true;
            host.info(`Build ${id} was sent${run === null ? '; its run is not listed yet' : `: run ${run.id}, ${run.url}`}`);
        }
        catch (error) {
            if (this.#stop.signal.aborted)
                return;
            this.#isWell = false;
            host.annotate({ level: 'warning', message: `Build ${id} could not be sent: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .bD)(error)}` });
            this.#end(id, (0,_kept_builds_js__WEBPACK_IMPORTED_MODULE_14__  .Vp)(id, 5, (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .Uc)(error)));
        }
    }
    async #look(build) {
        const { stepMs = STEP_MS } = this.#options;
        const sight = this.#sights.get(build.id) ?? { at: Number.NEGATIVE_INFINITY, seen: undefined, looking: undefined };
        this.#sights.set(build.id, sight);
        if (sight.looking === undefined && (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)() - sight.at >= stepMs && !this.#sending.has(build.id)) {
            sight.looking = this.#see(build.id, sight).finally(() => {
                sight.at = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)();
                sight.looking = undefined;
            });
        }
        if (sight.looking !== undefined)
            await Promise.race([sight.looking, (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .fm)(ANSWER_MS)]);
        return sight.seen;
    }
    async #see(id, sight) {
        try {
            const run = this.#runOf(id) ?? (await (0,_requests_identity_js__WEBPACK_IMPORTED_MODULE_9__  .jO)(this.#github, id, NEWEST)).at(-1)?.id;
            if (run === undefined)
                return;
            sight.seen = await (0,_requests_following_js__WEBPACK_IMPORTED_MODULE_8__  .O)(this.#github, run, sight.seen);
            this.#isWell = true;
            const outcome = outcomeOf(id, sight.seen);
            if (outcome !== undefined)
                this.#end(id, outcome);
        }
        catch (error) {
            if (this.#stop.signal.aborted)
                return;
            this.#isWell = false;
            this.#options.host.info(`GitHub does not tell of build ${id}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .bD)(error)}`);
        }
    }
    #end(id, outcome) {
        const { builds, inputs } = this.#options;
        try {
            builds.end(id, outcome);
            builds.prune(inputs.keep);
        }
        catch (error) {
            this.#options.host.annotate({ level: 'warning', message: `Build ${id}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .bD)(error)}` });
        }
        for (const known of this.#sights.keys())
            if (builds.get(known) === undefined)
                this.#sights.delete(known);
    }
    async #earlier(run, attempt) {
        try {
            const text = await this.#github.artifact(run, (0,_image_artifact_name_js__WEBPACK_IMPORTED_MODULE_6__  .Fz)('bakehouse', attempt));
            return text === undefined ? undefined : _response_js__WEBPACK_IMPORTED_MODULE_7__  .yS.safeParse(JSON.parse(text)).data;
        }
        catch {
            return undefined;
        }
    }
    #runOf(id) {
        try {
            const path = this.#path(id, 'github.json');
            return sentRun.parse((0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__  .qF)('The run', (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__  .CB)('The run', path, 4096))).run;
        }
        catch {
            return undefined;
        }
    }
    #path(id, name) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#options.builds.folderOf(id), name);
    }
}
function outcomeOf(id, { run, response }) {
    if (run.status !== 'completed')
        return undefined;
    const state = (0,_requests_telling_js__WEBPACK_IMPORTED_MODULE_13__  .L4)(run);
    if (state === 'success' || state === 'neutral') {
        const { error: _, ...blank } = (0,_kept_builds_js__WEBPACK_IMPORTED_MODULE_14__  .Vp)(id, 0, '');
        return { ...blank, ...response, status: 'complete' };
    }
    const failed = (0,_kept_builds_js__WEBPACK_IMPORTED_MODULE_14__  .Vp)(id, 1, `The run ${run.url} ended as ${state}.`);
    return { ...failed, ...response, status: 'failed', error: response?.error ?? failed.error };
}


/***/ })

};
