export const id = 3012;
export const ids = [3012];
export const modules = {

/***/ 42758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ef: () => (  keepFailedRecord),
    HM: () => (  legLog),
    Hi: () => (  keepUnbakedRecord)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _pipeline_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69947);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74555);
  var _image_reused_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21034);





const MOST_BYTES = 256 * 1024;
function legLog(host, slug, stage) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_pipeline_run_js__WEBPACK_IMPORTED_MODULE_2__  .RM)(host), slug);
    if (stage === 'RunBerksVendor')
        return endOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'berks.log'));
    if (stage === 'KitchenTest') {
        const logs = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'logs');
        const names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(logs)
            ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(logs)
                .filter((name) => name.endsWith('.log'))
                .sort()
            : [];
        return names.map((name) => endOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(logs, name))).join('');
    }
    return endOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'packer.log')) || endOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'docker.log'));
}
function endOf(path) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return '';
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
    try {
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        const length = Math.min(size, MOST_BYTES);
        const bytes = Buffer.alloc(length);
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, bytes, 0, length, size - length);
        return bytes
            .subarray(0, read)
            .toString('utf8')
            .replace(/^\uFFFD+/, '');
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function keepFailedRecord(run, leg, message) {
    keepUnbakedRecord(run, leg, run.isStopped ? 'cancelled' : 'failed', message);
}
function keepUnbakedRecord(run, leg, status, message) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_pipeline_run_js__WEBPACK_IMPORTED_MODULE_2__  .RM)(run.host), leg.slug, 'record.json');
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return;
    const { id, attempt, url, repository, commit, ref } = run.place.run;
    const record = {
        ...(0,_image_reused_js__WEBPACK_IMPORTED_MODULE_4__  .c)(leg, [], {
            run: { url, id, attempt },
            git: { repository, commit, ref },
            parentId: null,
            parentKey: null,
        }),
        status,
        failure: { class: CLASSES[status], message: run.scrub(message) || 'It did not begin.' },
    };
    (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_3__  .vK)(path, `${JSON.stringify(record, null, 2)}\n`, 0o644);
}
const CLASSES = { cancelled: 'cancelled', failed: 'config', blocked: 'unknown' };


/***/ }),

/***/ 94921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    u: () => (  runLeg)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _actions_bake_main_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30595);
  var _actions_kitchen_verify_main_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37750);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8005);
  var _core_files_shared_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98264);
  var _image_record_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33554);
  var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94463);
  var _packer_run_environment_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(20282);
  var _leg_log_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(42758);
  var _settings_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(28668);
  var _watch_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(63546);












async function runLeg(run, plan, tools, leg) {
    let end;
    try {
        end = await bakeLeg(run, plan, tools, leg);
    }
    catch (error) {
        const message = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .Uc)(error);
        run.host.info(`${leg.leg}: ${message}`);
        end = { leg: leg.leg, status: 'failed', failures: [`${leg.leg}: ${message}`] };
    }
    run.watch.ended(leg.leg, end.status);
    run.watch.ended((0,_watch_js__WEBPACK_IMPORTED_MODULE_11__  .Kr)(leg.leg), end.status === 'done' ? 'skipped' : 'blocked');
    return end;
}
async function bakeLeg(run, plan, tools, leg) {
    const id = leg.leg;
    run.watch.began(id, 'setup-packer');
    let environment;
    try {
        environment = await tools.of(leg);
    }
    catch (error) {
        const message = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .Uc)(error);
        run.stages.end('RunPacker', id, 'failed', `${message}\n`);
        (0,_leg_log_js__WEBPACK_IMPORTED_MODULE_9__  .Ef)(run, leg, message);
        return { leg: id, status: 'failed', failures: [`${id}: ${message}`] };
    }
    if (run.isStopped)
        return { leg: id, status: 'failed', failures: [] };
    run.watch.began(id, 'bake');
    const host = run.child({
        stage: 'bake',
        leg,
        environment,
        inputs: {
            plan: plan.path,
            'plan-digest': plan.digest,
            leg: id,
            retries: String(run.inputs.retries),
            'secret-vars': (0,_settings_js__WEBPACK_IMPORTED_MODULE_10__  .SQ)(run.inputs['secret-vars']),
        },
    });
    const shared = cookbookFolder(run, leg);
    const bakeIt = () => run.perform(host, (own) => (0,_actions_bake_main_js__WEBPACK_IMPORTED_MODULE_2__.bake)(own, (stage) => beginStage(run, id, stage)));
    const { isGood: baked } = await (shared === null ? bakeIt() : (0,_core_files_shared_folder_js__WEBPACK_IMPORTED_MODULE_5__  .Cz)(shared, bakeIt));
    const record = recordOf(host.outputs.get('record'));
    if (record === undefined)
        (0,_leg_log_js__WEBPACK_IMPORTED_MODULE_9__  .Ef)(run, leg, host.failures.join('\n'));
    tellBake(run, leg, host, record);
    run.watch.ended(id, baked ? (record?.status ?? 'done') : 'failed');
    if (!baked)
        return { leg: id, status: 'failed', failures: host.failures };
    if (record?.status === 'blocked')
        return { leg: id, status: 'blocked', failures: [] };
    return testLeg(run, plan, leg, environment);
}
function cookbookFolder(run, { work }) {
    if (work.builder !== 'packer')
        return null;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(run.place.workspace, work['working-directory']);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'Berksfile')) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder) : null;
}
async function testLeg(run, plan, leg, environment) {
    const id = leg.leg;
    const allowsNone = run.inputs['allow-no-tests'];
    const isDue = (0,_watch_js__WEBPACK_IMPORTED_MODULE_11__  .eW)(leg, plan.testsAll);
    const hasNone = plan.testsAll && !hasKitchenFile(run.place.workspace);
    if (!isDue || (hasNone && allowsNone !== 'false')) {
        const why = hasNone ? 'The repository has no kitchen file.\n' : '';
        run.stages.end('KitchenTest', id, 'skipped', why);
        return { leg: id, status: 'done', failures: [] };
    }
    if (run.isStopped)
        return { leg: id, status: 'failed', failures: [] };
    run.watch.began((0,_watch_js__WEBPACK_IMPORTED_MODULE_11__  .Kr)(id), 'verify');
    run.stages.begin('KitchenTest', id);
    const { plain, secret } = variablesOf(plan.request, run.inputs['secret-vars']);
    const host = run.child({
        stage: 'kitchen-verify',
        leg,
        row: (0,_watch_js__WEBPACK_IMPORTED_MODULE_11__  .Kr)(id),
        environment: { ...environment, ...(0,_packer_run_environment_js__WEBPACK_IMPORTED_MODULE_8__  .s)({}, plain) },
        inputs: {
            plan: plan.path,
            'plan-digest': plan.digest,
            leg: id,
            unasked: 'verify',
            'allow-no-tests': String(allowsNone === 'true'),
            'secret-vars': (0,_settings_js__WEBPACK_IMPORTED_MODULE_10__  .SQ)(secret),
            'pass-env': plain.map(([name]) => name).join('\n'),
        },
    });
    const { isGood: passed } = await run.perform(host, (own) => (0,_actions_kitchen_verify_main_js__WEBPACK_IMPORTED_MODULE_3__.kitchenVerify)(own));
    const isSkipped = host.outputs.get('conclusion') === 'skipped';
    run.watch.ended((0,_watch_js__WEBPACK_IMPORTED_MODULE_11__  .Kr)(id), passed ? (isSkipped ? 'skipped' : 'passed') : 'failed');
    const log = (0,_leg_log_js__WEBPACK_IMPORTED_MODULE_9__  .HM)(run.host, leg.slug, 'KitchenTest');
    run.stages.end('KitchenTest', id, passed ? (isSkipped ? 'skipped' : 'complete') : 'failed', logWith(log, host));
    return { leg: id, status: passed ? 'done' : 'failed', failures: host.failures };
}
function variablesOf(request, secrets) {
    if (request === null)
        return { plain: [], secret: secrets };
    const isName = ([name]) => /^[A-Za-z_]\w*$/.test(name) && !(0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_7__  .ce)(name);
    const values = new Map(secrets);
    const secret = request.secretVariables.flatMap(([name, from]) => {
        const value = values.get(from);
        return value === undefined ? [] : [[name, value]];
    });
    return { plain: request.variables.filter(isName), secret: secret.filter(isName) };
}
function beginStage(run, leg, stage) {
    const { stages, watch } = run;
    if (stage === 'cookbooks') {
        watch.began(leg, 'cookbooks');
        stages.begin('RunBerksVendor', leg);
        return;
    }
    stages.end('RunBerksVendor', leg, stages.status('RunBerksVendor', leg) === 'running' ? 'complete' : 'skipped', '');
    stages.begin('RunPacker', leg);
}
function tellBake(run, leg, host, record) {
    const id = leg.leg;
    if (record !== undefined)
        run.images.set(id, record);
    for (const name of ['RunBerksVendor', 'RunPacker']) {
        const log = (0,_leg_log_js__WEBPACK_IMPORTED_MODULE_9__  .HM)(run.host, leg.slug, name);
        const recorded = record?.stages.find((one) => one.name === (name === 'RunPacker' ? builderStage(record) : name));
        const status = recorded?.status;
        if (status === 'complete' || status === 'failed') {
            const { start, end } = recorded ?? {};
            run.stages.change(name, id, {
                status,
                log: status === 'failed' ? logWith(log, host) : log,
                ...(typeof start === 'string' ? { start } : {}),
                ...(typeof end === 'string' ? { end } : {}),
            });
        }
        else if (name === 'RunPacker' &&
            host.failures.length > 0 &&
            run.stages.status('RunBerksVendor', id) !== 'failed') {
            run.stages.end(name, id, 'failed', logWith(log, host));
        }
        else
            run.stages.end(name, id, 'skipped', whyNot(leg, record));
    }
}
function builderStage({ builder }) {
    return builder === 'packer' ? 'RunPacker' : 'DockerBuild';
}
function whyNot({ reason }, record) {
    const [, more] = /^[^;]*(;.*)$/s.exec(reason) ?? [];
    if (record?.status === 'reused')
        return `The image was there already${more ?? ''}.\n`;
    return record?.status === 'blocked' ? `${record.failure?.message ?? 'It was blocked'}.\n` : '';
}
function logWith(log, { failures }) {
    return [log.replace(/\n$/, ''), ...failures, ''].filter((line, index) => index > 0 || line !== '').join('\n');
}
function recordOf(path) {
    return path === undefined || path === '' || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) ? undefined : (0,_image_record_file_js__WEBPACK_IMPORTED_MODULE_6__  .m7)(path).record;
}
function hasKitchenFile(workspace) {
    return ['kitchen.yml', '.kitchen.yml'].some((name) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, name)));
}


/***/ }),

/***/ 23012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  shell: () => (  shell)
});

var errors = __webpack_require__(8005);
var rights = __webpack_require__(29340);
var process_interrupt = __webpack_require__(50545);
var runner_inputs = __webpack_require__(88278);
var open_plan = __webpack_require__(52324);
var selection = __webpack_require__(42382);
var leg_run = __webpack_require__(94921);
var packer_tools = __webpack_require__(55513);
var pipeline_run = __webpack_require__(69947);
var plan_stage = __webpack_require__(69229);
var settings = __webpack_require__(28668);
var watch = __webpack_require__(63546);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var bake_settings = __webpack_require__(28573);
var means = __webpack_require__(72646);
var files = __webpack_require__(74555);
var process_command = __webpack_require__(40039);
var process_process = __webpack_require__(63815);
var relay = __webpack_require__(70164);
var secrets_secrets = __webpack_require__(11217);
var dockerfile_arguments = __webpack_require__(39205);
var dockerfile_builder = __webpack_require__(87558);
var daemon = __webpack_require__(78041);
var instruction = __webpack_require__(78268);
var source_text = __webpack_require__(11759);
;// CONCATENATED MODULE: ./.build/bake/dockerfile-prefix.js













const LIMIT_MS = 60 * 60_000;
const LINES_TOLD = 6;
function prefixBefore(text, line) {
    const { list } = (0,instruction .KK)((0,source_text .J)(text, 'Dockerfile'));
    const at = list.findLastIndex((one) => one.line <= line);
    const found = list[at];
    if (found === undefined || found.name === 'from' || !list.slice(0, at).some(({ name }) => name === 'from'))
        return undefined;
    return prefixOf(text, found.line);
}
function prefixOfBase(text, target) {
    const { list } = (0,instruction .KK)((0,source_text .J)(text, 'Dockerfile'));
    const isTarget = (rest) => target !== null && / as ([^ ]+)$/i.exec(rest)?.[1]?.toLowerCase() === target.toLowerCase();
    const from = list.findLastIndex(({ name, rest }) => name === 'from' && (target === null || isTarget(rest)));
    const step = list[from + 1];
    return from === -1 || step === undefined || step.name === 'from' ? undefined : prefixOf(text, step.line);
}
function prefixOf(text, line) {
    const lines = text.split('\n');
    return { text: `${lines.slice(0, line - 1).join('\n')}\n`, before: (lines[line - 1] ?? '').trim(), line };
}
async function buildPrefix(host, { connectDaemon }, task, prefix, { label, folder, mark, signal }) {
    const base = (0,daemon .O)(host.environment, [], folder, mark);
    const builder = await (0,dockerfile_builder .Lx)(connectDaemon((0,process_process .E_)(base)), base);
    const [file, idFile] = [(0,external_node_path_.join)(folder, 'Dockerfile'), (0,external_node_path_.join)(folder, 'image-id')];
    (0,external_node_fs_.writeFileSync)(file, prefix.text, { mode: 0o600 });
    const ignored = `${task.dockerfile.path}.dockerignore`;
    if ((0,external_node_fs_.existsSync)(ignored))
        (0,external_node_fs_.copyFileSync)(ignored, `${file}.dockerignore`);
    const secrets = task.secrets.map(([id, value], index) => {
        const path = (0,external_node_path_.join)(folder, `secret-${index}`);
        (0,files .vK)(path, value);
        return { id, path };
    });
    const { context, platform, args, arguments: extra } = task;
    const build = { file, context, target: null, platform, args, secrets, tags: [], labels: [], extra, idFile, mark };
    const command = (0,dockerfile_arguments .Oe)({ ...build, ownLabels: [label] }, builder);
    const call = { environment: { ...base, ...command.environment }, cwd: context, limitMs: LIMIT_MS, signal };
    const { exitCode, stdout, stderr } = await (0,process_command .d1)('docker', command.args, call);
    if (exitCode === 0)
        return (0,external_node_fs_.readFileSync)(idFile, 'utf8').trim();
    const scrub = (0,secrets_secrets .EN)(task.secrets.map(([, value]) => value).filter((value) => value !== ''));
    const said = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
    const told = said.slice(-LINES_TOLD).map((line) => (0,relay .of)(line, scrub));
    throw new errors .yo(`What ${task.dockerfile.shown} has before line ${prefix.line} cannot be built:\n${told.join('\n')}`);
}

var hand_off = __webpack_require__(98761);
var bake_parent = __webpack_require__(556);
var planned_leg = __webpack_require__(90379);
var image_provider = __webpack_require__(33623);
var run_arguments = __webpack_require__(835);
var run_environment = __webpack_require__(20282);
var preflight = __webpack_require__(3636);
var program = __webpack_require__(85987);
var run_selection = __webpack_require__(15537);
var run_variables = __webpack_require__(81267);
;// CONCATENATED MODULE: ./.build/bake/rehearsal.js














const rehearsal_LIMIT_MS = 60 * 60_000;
const rehearsal_LINES_TOLD = 6;
function buildToEnter({ task, identity, leg }, wanted) {
    if (task.builder !== 'packer')
        throw new TypeError('A Dockerfile has no builds.');
    const chosen = (0,run_selection .w)(task.template.model, task.only, task.except).builds;
    const resolved = identity.read?.template?.builds ?? [];
    const builds = chosen.map((build) => resolved.find(({ name }) => name === build.name) ?? build);
    const names = builds.map(({ name }) => name);
    const named = wanted === '' ? builds : builds.filter(({ name }) => name === wanted);
    const [build, ...more] = named;
    if (build === undefined) {
        throw new errors .yo(names.length === 0
            ? `Which builds the template of ${leg.leg} has can be known by running Packer only, so none of them can be entered.`
            : `Input "build" must be ${(0,runner_inputs .A3)(names)}, but was ${JSON.stringify(wanted)}.`);
    }
    if (more.length > 0)
        throw new errors .yo(`${leg.leg} has several builds; name the one to step into with --build: ${names.join(', ')}.`);
    return build;
}
async function rehearse(host, providers, request) {
    const { settled, task, build, rehearsal, folder, mark, signal } = request;
    const { leg } = settled.leg;
    const title = (0,image_provider .lc)(build.type, providers)?.title ?? build.type;
    const why = rehearsal.refuses((0,preflight .I)(build));
    if (why !== undefined)
        throw new errors .yo(`${leg}, a build of ${title}, cannot be entered before its provisioners: ${why}. Step in after them with --at end.`);
    const [programs, temporary] = [(0,external_node_path_.join)(folder, 'programs'), (0,external_node_path_.join)(folder, 'packer')];
    (0,external_node_fs_.mkdirSync)(temporary, { recursive: true, mode: 0o700 });
    const own = (0,run_environment .g)(host.environment, [], { temporary, debugLog: undefined }, mark);
    rehearsal.stage(programs, own);
    const path = `${programs}${external_node_path_.delimiter}${own['PATH'] ?? ''}`;
    const given = task.varsInEnvironment ? (0,run_environment .s)(own, [...task.vars, ...task.secretVars]) : own;
    const environment = { ...given, PATH: path, CHECKPOINT_DISABLE: '1' };
    const variables = await (0,run_variables .X)({
        template: task.template.model,
        workspace: host.workspace,
        workingDirectory: task.workingDirectory,
        varFiles: task.varFiles,
        vars: task.vars,
        secretVars: task.secretVars,
        retryVars: [],
        folder,
    });
    for (const value of variables.secrets)
        host.secret(value);
    const packer = await (0,program .ym)(environment, host.kind);
    (0,preflight .dJ)(packer, task.template.model, host.kind);
    const wanted = {
        template: task.template.argument,
        only: [build.name],
        except: [],
        varFiles: variables.files,
        onError: 'cleanup',
        parallelBuilds: 0,
        isStepping: false,
        extra: task.arguments,
    };
    const args = (0,run_arguments .fb)(wanted).map((word) => (word === '-machine-readable' ? '-color=false' : word));
    const call = { environment, cwd: task.workingDirectory, limitMs: rehearsal_LIMIT_MS, signal };
    const { stdout, stderr } = await (0,process_command .d1)(packer.path, args, call);
    const words = rehearsal.heard(programs);
    if (words !== undefined)
        return { words, temporary };
    const scrub = (0,secrets_secrets .EN)(variables.secrets);
    const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
    const told = lines.slice(-rehearsal_LINES_TOLD).map((line) => (0,relay .of)(line, scrub));
    throw new errors .yo(`Packer does not come to the start of ${build.name} in ${leg}. Its last words:\n${told.join('\n')}`);
}

var leg_record = __webpack_require__(9976);
var marked_containers = __webpack_require__(42531);
var external_node_crypto_ = __webpack_require__(77598);
var kitchen_verify_journal = __webpack_require__(32902);
var paths = __webpack_require__(56408);
var external_node_child_process_ = __webpack_require__(31421);
var external_node_os_ = __webpack_require__(48161);
var clock = __webpack_require__(94850);
;// CONCATENATED MODULE: ./.build/core/process/attached.js





const GRACE_MS = 2000;
const STTY_MS = 2000;
async function runAttached({ program, args, environment, signal }) {
    const restore = terminalSettings();
    try {
        return await new Promise((resolve, reject) => {
            const child = (0,external_node_child_process_.spawn)(program, [...args], { env: { ...environment }, stdio: 'inherit' });
            let isOver = false;
            const end = () => {
                child.kill('SIGTERM');
                void (0,process_process .a0)(async () => isOver, (0,clock .rj)() + GRACE_MS).then((inTime) => inTime || child.kill('SIGKILL'));
            };
            if (signal.aborted)
                end();
            signal.addEventListener('abort', end, { once: true });
            child.once('error', (error) => {
                const why = (0,errors .$N)(error) === 'ENOENT' ? 'is not on PATH' : `cannot be started (${error.message})`;
                reject(new errors .yo(`${program} ${why}.`));
            });
            child.once('exit', (code, name) => {
                isOver = true;
                signal.removeEventListener('abort', end);
                resolve(code ?? 128 + (name === null ? 0 : external_node_os_.constants.signals[name]));
            });
        });
    }
    finally {
        restore();
    }
}
function writeAsAttached(chunk) {
    process.stdout.write(chunk);
}
function terminalSettings() {
    if (!process.stdin.isTTY)
        return () => { };
    const stty = (args) => {
        const { status, stdout } = (0,external_node_child_process_.spawnSync)('stty', args, {
            stdio: ['inherit', 'pipe', 'ignore'],
            timeout: STTY_MS,
            killSignal: 'SIGKILL',
            encoding: 'utf8',
        });
        return status === 0 ? stdout.trim() : undefined;
    };
    const before = stty(['-g']);
    return () => {
        if (before !== undefined && before !== '')
            stty([before]);
    };
}

var secrets_environment = __webpack_require__(94463);
var trial = __webpack_require__(80361);
var workspace_copy = __webpack_require__(15652);
;// CONCATENATED MODULE: ./.build/pipeline/shell/room.js










const UP_MS = 30 * 60_000;
async function openRoom(host, interrupt, subject) {
    const mark = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const environment = (0,secrets_environment .Qc)(host.environment, [], { [process_process .M$]: mark });
    const own = (0,kitchen_verify_journal .gt)(host);
    const journal = (0,kitchen_verify_journal .Fs)(host, own, {
        main: { pid: process.pid, startTime: (await (0,process_process .P2)(process.pid)) ?? '' },
        engine: 'script',
        mark,
        root: host.workspace,
        destroy: 'always',
        subject: { ...subject, files: [...subject.files] },
        environment,
    });
    journal.note({ kind: 'instance', instance: subject.leg, config: null });
    (0,external_node_fs_.mkdirSync)(workFolderOf(own.path), { recursive: true, mode: 0o700 });
    const cancel = new AbortController();
    interrupt.onFirst(() => cancel.abort());
    return { host, mark, environment, folder: own.path, journal, signal: cancel.signal };
}
function workFolderOf(folder) {
    return (0,external_node_path_.join)(folder, 'work');
}
async function visit(room, { shell: open }, asked) {
    const { host, journal, signal } = room;
    const { subject, command } = asked;
    let run;
    let isClear = false;
    try {
        run = await prepare(room, open, asked);
        for (const line of await run.start())
            host.info(line);
        host.info(command === '' ? `In ${subject.leg}. All of it is thrown away at the end of the shell.` : `In ${subject.leg}.`);
        return await run.enter({
            shell: asked.shell === '' ? null : asked.shell,
            command: command === '' ? null : command,
            isTerminal: asked.isTerminal,
            signal,
            attach: async (program, args) => runAttached({ program, args, environment: room.environment, signal }),
            write: writeAsAttached,
        });
    }
    finally {
        const left = run === undefined ? [] : await run.remove();
        isClear = left.length === 0;
        if (isClear)
            journal.changeIfPossible({ phase: 'done' });
        if (isClear && run !== undefined)
            host.info(`Left ${subject.leg}; nothing of it is left behind.`);
    }
}
async function prepare(room, open, asked) {
    const { host, mark, environment, folder, journal, signal } = room;
    const { subject, start, platform, machine } = asked;
    const logs = (0,external_node_path_.join)((0,paths .OW)(host), 'logs');
    return open.prepare({
        subject,
        start,
        platform,
        machine,
        name: `bakehouse-shell-${subject.slug}-${mark.slice(0, 8)}`,
        mark,
        run: host.run.id === '' ? 'local' : host.run.id,
        folder: (0,workspace_copy .VM)(folder),
        private: (0,trial .gS)(folder),
        workspace: (0,external_node_fs_.realpathSync)(host.workspace),
        environment,
        timeoutMs: UP_MS,
        isInterrupted: () => signal.aborted,
        onStarted: (thing) => journal.note({ kind: 'started', provider: subject.provider, ...thing }),
        keepLog: (name, path) => {
            (0,external_node_fs_.mkdirSync)(logs, { recursive: true, mode: 0o700 });
            const kept = (0,external_node_path_.join)(logs, `${subject.slug}-shell-${name}.log`);
            (0,external_node_fs_.copyFileSync)(path, kept);
            return kept;
        },
    });
}

;// CONCATENATED MODULE: ./.build/pipeline/shell/enter.js















const { providers } = means .K;
async function enterLeg(run, entrance) {
    const { leg, inputs, isTerminal } = entrance;
    const host = await hostOf(run, entrance);
    const options = (0,bake_settings .s)(host);
    const settlement = await (0,planned_leg .O)(host, providers, options);
    if (settlement.kind === 'blocked')
        throw new errors .yo(`${leg.leg} cannot be entered: ${settlement.reason}.`);
    const { settled } = settlement;
    const build = settled.task.builder === 'packer' ? buildToEnter(settled, inputs.build) : undefined;
    const provider = (0,image_provider .lc)(build?.type ?? 'dockerfile', providers);
    const open = ableToEnter(provider, build?.type ?? 'dockerfile', leg);
    const { subject, prefix } = await whatToStart({ host, options, settled, build, provider: open.provider, entrance });
    const room = await openRoom(host, run.interrupt, subject);
    const started = prefix === undefined ? subject : await builtPrefix(room, settled, subject, prefix);
    const start = build === undefined ? null : await builderStart(room, settled, build, open, entrance);
    return visit(room, open, {
        subject: started,
        start,
        platform: settled.task.builder === 'dockerfile' ? settled.task.platform : null,
        machine: machineOf(leg),
        shell: inputs.shell,
        command: inputs.command,
        isTerminal,
    });
}
async function hostOf(run, { leg, plan, tools, inputs }) {
    return run.child({
        stage: 'kitchen-verify',
        leg,
        environment: await tools.of(leg),
        inputs: {
            plan: plan.path,
            'plan-digest': plan.digest,
            leg: leg.leg,
            'secret-vars': (0,settings .SQ)(inputs['secret-vars']),
        },
    });
}
function ableToEnter(provider, type, { leg }) {
    if (provider?.shell !== undefined)
        return { provider, shell: provider.shell };
    const titles = providers.flatMap(({ title, shell }) => (shell === undefined ? [] : [title]));
    const able = `${titles.slice(0, -1).join(', ')} and ${titles.at(-1)}`;
    throw new errors .yo((0,image_provider .JM)(provider?.title ?? `the builder ${type}`, `step into the build of ${leg}`, `It can with ${able}; where Packer's own stops will do, bake it with --debug.`));
}
async function whatToStart(asked) {
    const { host, settled, entrance } = asked;
    const { leg, at, isBaked, failed } = entrance;
    if (settled.task.builder === 'dockerfile') {
        const { text, shown } = settled.task.dockerfile;
        const line = failed.get(shown);
        const prefix = at === 'provision'
            ? prefixOfBase(text, settled.task.target)
            : isBaked || line === undefined
                ? undefined
                : prefixBefore(text, line);
        if (prefix !== undefined) {
            host.info(`What ${shown} has before line ${prefix.line}: ${prefix.before}`);
            return { subject: subjectOf(asked, { id: leg.leg }), prefix };
        }
        if (at === 'provision')
            throw new errors .yo(`${shown} has no step after the image that it starts from. Step in at its end with --at end.`);
    }
    if (at === 'provision')
        return { subject: await firstSubject(asked) };
    if (!isBaked)
        throw new errors .yo(`${leg.leg} did not come to its end, so there is nothing of it to step into. Its machine before the provisioners: bakehouse shell ${leg.leg} --at provision.`);
    return { subject: await lastSubject(asked) };
}
async function firstSubject(asked) {
    const { host, options, settled, build, provider, entrance } = asked;
    const { leg, opened } = entrance;
    if (provider.shell?.rehearsal !== undefined)
        return subjectOf(asked, { id: settled.late.get('source.id') ?? leg.leg });
    const above = opened.plan.legs.find((one) => one.leg === leg.parent);
    const record = above === undefined ? undefined : await (0,leg_record .x)(host, options, opened.plan, above);
    if (above !== undefined && record !== undefined) {
        const image = (0,bake_parent .wq)(above, record.record.images, leg.axes['region']);
        host.info(`It starts from ${above.leg}: ${image.id}`);
        return subjectOf(asked, await bakedFacts(asked, image, above));
    }
    const source = settled.sources.find(({ of }) => of === provider.name);
    const id = source?.id ?? (build === undefined ? undefined : provider.shell?.startsFrom?.(build.literals));
    if (id === undefined) {
        throw new errors .yo(`What ${leg.leg} starts from is known to Packer alone: its template names no image that can be read, and the manifest no source. Step in after its provisioners with --at end.`);
    }
    host.info(`It starts from ${source?.name ?? id}`);
    const path = source?.name === undefined || source.name === null ? '' : (0,external_node_path_.resolve)(host.workspace, source.name);
    return subjectOf(asked, { id, ...((0,external_node_fs_.existsSync)(path) ? { files: [path] } : {}) });
}
async function lastSubject(asked) {
    const { host, options, build, entrance } = asked;
    const { leg, opened } = entrance;
    const found = await (0,leg_record .x)(host, options, opened.plan, leg);
    const images = (found?.record.images ?? []).filter((image) => build === undefined || image.build === build.name);
    const image = (0,bake_parent .wq)(leg, images.length === 0 ? (found?.record.images ?? []) : images, leg.axes['region']);
    host.info(`Its image is ${image.id}${found?.record.status === 'baked' ? ', baked just now' : ''}`);
    return subjectOf(asked, await bakedFacts(asked, image, leg));
}
async function bakedFacts({ host, options, entrance }, image, leg) {
    const source = (0,image_provider .li)(image.provider, providers)?.subject;
    await source?.ready?.(environmentOf(host));
    const folder = (0,hand_off .KK)(host, leg.work);
    const wanted = { ...leg, folder };
    const reference = await (0,hand_off .ie)(host, providers, options, entrance.opened.plan['build-registry'], wanted, image);
    await source?.present?.(image, reference, environmentOf(host));
    const { id, region, account, files } = image;
    return {
        id,
        region,
        account,
        reference,
        files: files.map(({ path }) => (0,external_node_path_.resolve)(folder, path)),
        digests: files.map(({ sha256 }) => sha256),
    };
}
function subjectOf({ host, settled, provider, build, entrance }, facts) {
    const written = build?.literals['region'];
    const own = provider.region?.(host.environment) ?? 'local';
    const region = entrance.leg.axes['region'] ?? (typeof written === 'string' ? written : own);
    const { leg, slug } = settled.leg;
    return { leg, slug, provider: provider.name, region, account: null, reference: facts.id, files: [], ...facts };
}
async function builtPrefix(room, settled, subject, prefix) {
    const place = { folder: workFolderOf(room.folder), mark: room.mark, signal: room.signal };
    const task = settled.task.builder === 'dockerfile' ? settled.task : undefined;
    if (task === undefined)
        throw new TypeError('Only a Dockerfile is built in part.');
    const id = await buildPrefix(room.host, means .K, task, prefix, { ...place, label: [marked_containers .J6, room.mark] });
    return { ...subject, id, reference: id };
}
async function builderStart(room, settled, build, { provider }, { at }) {
    const rehearsal = provider.shell?.rehearsal;
    const { task, late, identity } = settled;
    if (rehearsal === undefined || task.builder !== 'packer')
        return null;
    const { host, mark, signal } = room;
    const folder = workFolderOf(room.folder);
    const { words, temporary } = await rehearse(host, providers, {
        settled,
        task,
        build,
        rehearsal,
        folder,
        mark,
        signal,
    });
    const image = build.literals['image'];
    const names = [
        ...(typeof image === 'string' ? [image] : []),
        ...['parent.id', 'source.id'].flatMap((name) => late.get(name) ?? []),
        ...identity.bases.flatMap(({ source }) => (source === null ? [] : [source.id, source.name ?? source.id])),
        ...task.vars.map(([, value]) => value),
    ].filter((name) => name !== '');
    const user = build.literals['exec_user'];
    return {
        words,
        temporary,
        workingDirectory: task.workingDirectory,
        stands: at === 'end' ? names : null,
        user: typeof user === 'string' && user !== '' ? user : null,
    };
}
function environmentOf({ environment }) {
    return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
function machineOf({ verify }) {
    const script = verify?.['script'];
    const machine = typeof script === 'object' && script !== null && 'machine' in script ? script.machine : undefined;
    return typeof machine === 'object' && machine !== null ? { ...machine } : null;
}

var shell_inputs = __webpack_require__(48811);
;// CONCATENATED MODULE: ./.build/pipeline/shell/shell.js














async function shell(host) {
    (0,rights .C)('bakehouse shell');
    for (const value of (0,runner_inputs .Iq)(host.input('secret-vars')))
        if (value !== '')
            host.secret(value);
    const inputs = (0,runner_inputs .Ko)(shell_inputs .S, (name) => host.input(name));
    const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
    if (inputs.leg === '')
        throw new errors .yo('Name the leg to step into: bakehouse shell LEG.');
    if (inputs.command === '' && !isTerminal) {
        throw new errors .yo(`Standard input and output are not both a terminal, so nobody could type. Give a command: bakehouse shell ${inputs.leg} -- COMMAND.`);
    }
    const interrupt = (0,process_interrupt .Y)();
    interrupt.onFirst(() => host.info('The shell is ended.'));
    try {
        return await (0,process_interrupt .m)(host, interrupt, () => stepIn(host, inputs, isTerminal, interrupt));
    }
    finally {
        interrupt.dispose();
    }
}
async function stepIn(host, inputs, isTerminal, interrupt) {
    const root = { ...host, input: (name) => (name === 'only' ? inputs.leg : host.input(name)) };
    const failed = new FailedSteps();
    const run = new pipeline_run .Ke(failed.heardBy(root), (0,settings .sb)(root), interrupt, watch .oF);
    host.saveState('pipeline', run.folder.path);
    await run.note({ cleanImages: false, done: false });
    const { plan, opened } = await planned(run);
    const leg = legToEnter(opened, inputs.leg);
    const tools = new packer_tools .A(run);
    const at = inputs.at === '' ? (leg.work.builder === 'packer' ? 'provision' : 'end') : inputs.at;
    await bakeAbove(run, plan, opened, tools, leg);
    const end = at === 'end' && leg.todo.includes('bake') ? await (0,leg_run .u)(run, plan, tools, untested(leg)) : undefined;
    if (run.isStopped)
        throw new errors .yo('It was cancelled before anything was entered.');
    const isBaked = end === undefined || end.status === 'done';
    const code = await enterLeg(run, { plan, opened, tools, leg, at, isBaked, failed: failed.lines, inputs, isTerminal });
    await run.note({ cleanImages: false, done: true });
    return code;
}
async function planned(run) {
    try {
        const { plan } = await (0,plan_stage .n1)(run, null);
        return { plan, opened: await (0,open_plan .u)(run.host, plan.path, plan.digest) };
    }
    catch (error) {
        if (!(error instanceof errors .yo))
            throw error;
        throw new errors .yo(error.message.replace(/^Input "only" holds "([^"\n]*)", which names/, '"$1" names'));
    }
}
function legToEnter({ plan }, named) {
    const ids = (0,selection .Q7)(plan.legs, { only: [named], except: [], with: 'none' });
    const [leg, ...more] = plan.legs.filter((one) => ids.has(one.leg));
    if (leg === undefined)
        throw new errors .yo(`There is no leg ${named}.`);
    if (more.length === 0)
        return leg;
    const all = [leg, ...more].map((one) => one.leg);
    throw new errors .yo(`${named} stands for several legs, and one is entered at a time: ${(0,runner_inputs .A3)(all)}.`);
}
function untested(leg) {
    return { ...leg, todo: ['bake'] };
}
async function bakeAbove(run, plan, opened, tools, leg) {
    const parent = opened.plan.legs.find((one) => one.leg === leg.parent);
    if (parent === undefined)
        return;
    await bakeAbove(run, plan, opened, tools, parent);
    if (run.isStopped)
        return;
    if (parent.todo.length === 0) {
        run.host.info(`${leg.leg} builds on ${parent.leg}, which is there already.`);
        return;
    }
    run.host.info(`${leg.leg} builds on ${parent.leg}: ${parent.reason}.`);
    const { status, failures } = await (0,leg_run .u)(run, plan, tools, parent);
    if (status === 'done' || run.isStopped)
        return;
    const why = failures[0] ?? `it is ${status}`;
    throw new errors .yo(`${leg.leg} cannot be entered, since it builds on ${parent.leg}, which has no good image: ${why}`);
}
class FailedSteps {
    lines = new Map();
    heardBy(host) {
        return {
            ...host,
            annotate: (annotation) => {
                const { level, file, line } = annotation;
                if (level === 'error' && file !== undefined && line !== undefined)
                    this.lines.set(file, line);
                host.annotate(annotation);
            },
        };
    }
}


/***/ })

};
