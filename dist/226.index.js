export const id = 226;
export const ids = [226];
export const modules = {

/***/ 10226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    LocalBakery: () => (  LocalBakery)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var zod__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2503);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52948);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74555);
  var _core_process_process_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63815);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(88278);
  var _settings_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(28668);
  var _inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(83296);
  var _kept_builds_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(47207);












const processIdentity = zod__WEBPACK_IMPORTED_MODULE_11__  .Ikc({ pid: zod__WEBPACK_IMPORTED_MODULE_11__  .aig().int().positive(), startTime: zod__WEBPACK_IMPORTED_MODULE_11__  .YjP() });
const MARK = 'BAKEHOUSE_BUILD';
const STEP_MS = 300;
const SIGN_MS = 10_000;
const CLEAN_MS = 300_000;
class LocalBakery {
    #options;
    #waiting = [];
    #running = new Map();
    #closing = new AbortController();
    constructor(options) {
        this.#options = options;
    }
    get waiting() {
        return this.#waiting.length;
    }
    async resume() {
        const { builds, host } = this.#options;
        for (const build of builds.all) {
            if (builds.isOver(build.id))
                continue;
            const processes = await this.#processesOf(build);
            if (processes.length > 0) {
                host.info(`Build ${build.id} still runs, and is taken up again.`);
                this.#follow(build, { processes, ended: untilGone(processes), isCancelled: false });
            }
            else if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(this.#stateHome(build.id))) {
                host.info(`Build ${build.id} was ended with the machine, or from outside; it is cleaned up after.`);
                this.#follow(build, { processes: [], ended: Promise.resolve(), isCancelled: false });
            }
            else
                this.#waiting.push(build);
        }
        this.#fill();
    }
    add(build) {
        this.#waiting.push(build);
        this.#fill();
    }
    async attempts() {
        return 1;
    }
    async response({ id }) {
        const over = this.#options.builds.outcome(id);
        if (over !== undefined)
            return over;
        const response = this.#newest(id);
        return response === undefined || response.status === 'pending' ? response : { ...response, status: 'running' };
    }
    isWell() {
        return true;
    }
    async close({ drainMs, isHurried }) {
        const { host } = this.#options;
        this.#closing.abort();
        if (this.#waiting.length > 0)
            host.info(`${this.#waiting.length} that wait are begun at the next start.`);
        if (this.#running.size > 0) {
            host.info(`${this.#running.size} running may go on for ${drainMs / 1000} s; asked again, they are cancelled at once.`);
            await this.#until((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)() + drainMs, () => isHurried(1));
        }
        await this.#until((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)() + CLEAN_MS, () => {
            this.#cancelAll();
            return isHurried(2);
        });
        for (const id of this.#running.keys())
            host.info(`Build ${id} still cleans up, and is left to; what became of it is told at the next start.`);
    }
    #cancelAll() {
        for (const [id, running] of this.#running) {
            if (running === 'begins' || running.isCancelled)
                continue;
            this.#options.host.info(`Build ${id} is cancelled, and cleans up after itself.`);
            running.isCancelled = true;
            for (const one of running.processes)
                void interruptProcess(one);
        }
    }
    async #until(deadline, isEnough) {
        while (this.#running.size > 0 && (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)() < deadline && !isEnough())
            await (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .fm)(50);
    }
    get #places() {
        return [...this.#running.values()].filter((one) => one === 'begins' || one.processes.length > 0).length;
    }
    #fill() {
        while (!this.#closing.signal.aborted && this.#places < this.#options.inputs.parallel) {
            const build = this.#waiting.shift();
            if (build === undefined)
                return;
            void this.#begin(build);
        }
    }
    async #begin(build) {
        const { id } = build;
        const { host } = this.#options;
        this.#running.set(id, 'begins');
        let started;
        try {
            started = this.#start(build);
        }
        catch (error) {
            this.#running.delete(id);
            host.annotate({ level: 'warning', message: `Build ${id} cannot be begun: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .bD)(error)}` });
            this.#fail(id, error);
            return;
        }
        const { pid, exit } = started;
        const found = { pid, startTime: (await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_6__  .P2)(pid)) ?? 'unknown' };
        try {
            (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_5__  .vK)(this.#processPath(id), JSON.stringify(found));
        }
        catch {
        }
        host.info(`Build ${id} runs: ${build.request.giturl}`);
        this.#follow(build, { processes: [found], ended: exit.then(() => undefined), isCancelled: false });
    }
    #fail(id, why) {
        const { host, builds } = this.#options;
        try {
            builds.end(id, (0,_kept_builds_js__WEBPACK_IMPORTED_MODULE_10__  .Vp)(id, 5, (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .Uc)(why)));
        }
        catch (error) {
            host.annotate({ level: 'warning', message: `What became of build ${id} could not be kept: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .bD)(error)}` });
        }
    }
    #start({ id, request }) {
        const { host, builds, inputs, program } = this.#options;
        const folder = builds.folderOf(id);
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(builds.requestPath(id)))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo('its files were removed');
        const place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'place');
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(place, { recursive: true, mode: 0o700 });
        (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_5__  .vK)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'run.json'), JSON.stringify({ ...request, id }));
        const given = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(builds.secretsPath(id)) ? readText(builds.secretsPath(id)) : '';
        const secrets = [
            ['secret-vars', [(0,_settings_js__WEBPACK_IMPORTED_MODULE_8__  .SQ)(inputs['secret-vars']), given].filter((one) => one !== '').join('\n')],
            ['checkout-token', inputs['checkout-token']],
            ['ssh-key', inputs['ssh-key']],
        ];
        const flags = secrets.flatMap(([flag, value]) => {
            if (value === '')
                return [];
            (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_5__  .vK)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'given', flag), value);
            return [`--${flag}`, `@${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'given', flag)}`];
        });
        const ofService = ['--clean-images', String(inputs['clean-images'])];
        const [command = '', ...words] = program;
        return (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_6__  .tG)({
            program: command,
            args: [...words, 'run', '--request', (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'run.json'), '--request-id', id, ...ofService, ...flags],
            cwd: place,
            environment: { ...ofBuild(host.environment), XDG_STATE_HOME: this.#stateHome(id), NO_COLOR: '1', [MARK]: id },
            stdout: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'run.log'),
            stderr: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'run.log'),
        });
    }
    #follow(build, running) {
        this.#running.set(build.id, running);
        void running.ended
            .then(() => this.#settle(build, running))
            .catch((error) => {
            const message = `What became of build ${build.id} could not be kept: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .bD)(error)}`;
            this.#options.host.annotate({ level: 'warning', message });
        })
            .finally(() => {
            this.#running.delete(build.id);
            this.#fill();
        });
    }
    async #settle({ id }, { isCancelled }) {
        const { host, builds, inputs, finishKilled } = this.#options;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(builds.folderOf(id), 'given'), { recursive: true, force: true });
        const runs = this.#runsFolder(id);
        while ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(runs) && !(await finishKilled({ ...host, temporary: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runs, 'serve') }))) {
            await (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .fm)(this.#options.signMs ?? SIGN_MS, this.#closing.signal);
            if (this.#closing.signal.aborted)
                return;
        }
        const found = this.#newest(id);
        const isWhole = found?.status === 'complete' || found?.status === 'failed';
        const why = isCancelled
            ? 'The service was stopped.'
            : (this.#lastError(id) ?? 'The run was ended before it was over.');
        const outcome = found === undefined || !isWhole ? { ...(0,_kept_builds_js__WEBPACK_IMPORTED_MODULE_10__  .Vp)(id, 1, why), ...stagesOf(found) } : found;
        builds.end(id, outcome);
        const reason = outcome.error === undefined ? '' : `: ${outcome.error.message.split('\n', 1).join('')}`;
        host.info(`Build ${id} is ${outcome.status}${reason}`);
        builds.prune(inputs.keep);
    }
    async #processesOf({ id }) {
        const noted = readProcess(this.#processPath(id));
        const marked = (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_6__  .w4)(MARK, id).map(async (pid) => ({ pid, startTime: (await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_6__  .P2)(pid)) ?? '' }));
        const all = [...(noted === undefined ? [] : [noted]), ...(await Promise.all(marked))];
        const there = await Promise.all(all.map(async (one) => (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_6__  .W_)(one.pid, one.startTime)));
        return all.filter(({ pid }, index) => there[index] === true && all.findIndex((one) => one.pid === pid) === index);
    }
    #newest(id) {
        const runs = this.#runsFolder(id);
        const [name] = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(runs) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(runs).toSorted().toReversed() : [];
        return name === undefined ? undefined : (0,_kept_builds_js__WEBPACK_IMPORTED_MODULE_10__  .Uk)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runs, name, 'bakehouse', 'response.json'));
    }
    #lastError(id) {
        try {
            const lines = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#options.builds.folderOf(id), 'run.log'), 'utf8').split('\n');
            return lines.findLast((line) => line.startsWith('error: '))?.slice('error: '.length, 2000);
        }
        catch {
            return undefined;
        }
    }
    #processPath(id) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#options.builds.folderOf(id), 'process.json');
    }
    #stateHome(id) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#options.builds.folderOf(id), 'state');
    }
    #runsFolder(id) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#stateHome(id), 'bakehouse', 'runs');
    }
}
function stagesOf(found) {
    return found === undefined
        ? {}
        : { buildstages: found.buildstages, images: found.images, artifacts: found.artifacts };
}
async function untilGone(processes) {
    for (const { pid, startTime } of processes)
        while (await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_6__  .W_)(pid, startTime))
            await (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .fm)(STEP_MS);
}
async function interruptProcess({ pid, startTime }) {
    if (await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_6__  .W_)(pid, startTime))
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_6__  .vG)(pid, 'SIGINT');
}
function readProcess(path) {
    try {
        return processIdentity.parse((0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__  .qF)('The process', (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__  .CB)('The process', path, 4096)));
    }
    catch {
        return undefined;
    }
}
function readText(path) {
    return (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__  .CB)('The secrets', path, 1024 * 1024).toString('utf8');
}
function ofBuild(environment) {
    const secrets = new Set(Object.entries(_inputs_js__WEBPACK_IMPORTED_MODULE_9__  .H).flatMap(([name, { secret }]) => (secret ? [(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_7__  .HV)(name)] : [])));
    return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => value === undefined || secrets.has(name) ? [] : [[name, value]]));
}


/***/ })

};
