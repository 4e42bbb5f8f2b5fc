export const id = 2672;
export const ids = [2672];
export const modules = {

/***/ 88557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    N: () => (  ensureOwnFolder)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88278);




const ANYBODY_WRITES = 0o002;
function ensureOwnFolder(path, input) {
    const code = makeFolder(path);
    if (code !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`The folder ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(path)} cannot be made (${code}). Name another one: --${input} FOLDER.`);
    }
    const { uid, mode } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
    const own = process.getuid?.() ?? uid;
    const why = own !== 0 && uid !== own
        ? `belongs to another user (${uid})`
        : (mode & ANYBODY_WRITES) === 0
            ? undefined
            : `can be written by every user of this machine (mode ${(mode & 0o7777).toString(8)})`;
    if (why === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`The folder ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(path)} ${why}: whatever they put there would be done as if it had been asked for. Name one inside of it that is not there yet, or another one: --${input} FOLDER.`);
}
function makeFolder(path) {
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    const code = above === path || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(above) ? undefined : makeFolder(above);
    if (code !== undefined)
        return code;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { mode: 0o700 });
        return undefined;
    }
    catch (error) {
        const why = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__  .$N)(error) ?? 'unknown';
        return why === 'EEXIST' && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true ? undefined : why;
    }
}


/***/ }),

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
  var _actions_bake_main_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23974);
  var _actions_kitchen_verify_main_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12744);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8005);
  var _core_files_shared_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98264);
  var _image_record_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33554);
  var _image_scan_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(51611);
  var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(94463);
  var _packer_run_environment_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(20282);
  var _leg_log_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(42758);
  var _settings_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(28668);
  var _watch_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(63546);













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
    run.watch.ended((0,_watch_js__WEBPACK_IMPORTED_MODULE_12__  .Kr)(leg.leg), end.status === 'done' ? 'skipped' : 'blocked');
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
        (0,_leg_log_js__WEBPACK_IMPORTED_MODULE_10__  .Ef)(run, leg, message);
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
            ...prefixOf(plan),
            records: (plan.records ?? []).join('\n'),
            retries: String(run.inputs.retries),
            'secret-vars': (0,_settings_js__WEBPACK_IMPORTED_MODULE_11__  .SQ)(run.inputs['secret-vars']),
        },
    });
    const shared = cookbookFolder(run, leg);
    const bakeIt = () => run.perform(host, (own) => (0,_actions_bake_main_js__WEBPACK_IMPORTED_MODULE_2__.bake)(own, (stage) => beginStage(run, id, stage)));
    const { isGood: baked } = await (shared === null ? bakeIt() : (0,_core_files_shared_folder_js__WEBPACK_IMPORTED_MODULE_5__  .Cz)(shared, bakeIt));
    const record = recordOf(host.outputs.get('record'));
    if (record === undefined)
        (0,_leg_log_js__WEBPACK_IMPORTED_MODULE_10__  .Ef)(run, leg, host.failures.join('\n'));
    tellBake(run, leg, host, record);
    run.watch.ended(id, baked ? (record?.status ?? 'done') : 'failed');
    if (!baked)
        return { leg: id, status: 'failed', failures: host.failures };
    if (record?.status === 'blocked')
        return { leg: id, status: 'blocked', failures: [] };
    return testLeg(run, plan, leg, environment);
}
function prefixOf({ artifactPrefix }) {
    return artifactPrefix === undefined ? {} : { 'artifact-prefix': artifactPrefix };
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
    const isWished = run.inputs['scan-reports'].length > 0;
    const isScanned = leg.scan !== undefined || isWished;
    const isDue = (0,_watch_js__WEBPACK_IMPORTED_MODULE_12__  .eW)(leg, plan.testsAll) || (isWished && (0,_image_scan_js__WEBPACK_IMPORTED_MODULE_7__  .zz)(leg));
    const hasNone = plan.testsAll && !hasKitchenFile(run.place.workspace);
    if (!isDue || (hasNone && !isScanned && allowsNone !== 'false')) {
        const why = hasNone ? 'The repository has no kitchen file.\n' : '';
        run.stages.end('KitchenTest', id, 'skipped', why);
        return { leg: id, status: 'done', failures: [] };
    }
    if (run.isStopped)
        return { leg: id, status: 'failed', failures: [] };
    run.watch.began((0,_watch_js__WEBPACK_IMPORTED_MODULE_12__  .Kr)(id), 'verify');
    run.stages.begin('KitchenTest', id);
    const { plain, secret } = variablesOf(plan, run.inputs['secret-vars']);
    const host = run.child({
        stage: 'kitchen-verify',
        leg,
        row: (0,_watch_js__WEBPACK_IMPORTED_MODULE_12__  .Kr)(id),
        environment: { ...environment, ...(0,_packer_run_environment_js__WEBPACK_IMPORTED_MODULE_9__  .s)({}, plain) },
        inputs: {
            plan: plan.path,
            'plan-digest': plan.digest,
            leg: id,
            ...prefixOf(plan),
            unasked: isScanned && !plan.testsAll ? 'skip' : 'verify',
            'scan-reports': run.inputs['scan-reports'].join('\n'),
            'scan-policy': run.inputs['scan-policy'],
            'allow-no-tests': String(allowsNone === 'true'),
            'secret-vars': (0,_settings_js__WEBPACK_IMPORTED_MODULE_11__  .SQ)(secret),
            'pass-env': plain.map(([name]) => name).join('\n'),
        },
    });
    const { isGood: passed } = await run.perform(host, (own) => (0,_actions_kitchen_verify_main_js__WEBPACK_IMPORTED_MODULE_3__.kitchenVerify)(own));
    const isSkipped = host.outputs.get('conclusion') === 'skipped';
    run.watch.ended((0,_watch_js__WEBPACK_IMPORTED_MODULE_12__  .Kr)(id), passed ? (isSkipped ? 'skipped' : 'passed') : 'failed');
    const log = (0,_leg_log_js__WEBPACK_IMPORTED_MODULE_10__  .HM)(run.host, leg.slug, 'KitchenTest');
    run.stages.end('KitchenTest', id, passed ? (isSkipped ? 'skipped' : 'complete') : 'failed', logWith(log, host));
    return { leg: id, status: passed ? 'done' : 'failed', failures: host.failures };
}
function variablesOf({ request, withholds = false }, secrets) {
    if (request === null)
        return { plain: [], secret: withholds ? [] : secrets };
    const isName = ([name]) => /^[A-Za-z_]\w*$/.test(name) && !(0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_8__  .ce)(name);
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
        const log = (0,_leg_log_js__WEBPACK_IMPORTED_MODULE_10__  .HM)(run.host, leg.slug, name);
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

/***/ 20616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    R: () => (  bakeLevels)
  });
  var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94463);
  var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39535);
  var _leg_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42758);
  var _leg_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94921);
  var _packer_tools_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55513);
  var _watch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63546);






async function bakeLevels(run, planned, levels, parallel = run.inputs.parallel) {
    const tools = new _packer_tools_js__WEBPACK_IMPORTED_MODULE_3__  .A(run, planned.withholds === true ? (0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_0__  .rt)(run.host.environment) : []);
    const ends = [];
    const endsAtFailure = planned.isList && !run.inputs['continue-on-error'];
    let ender;
    const next = async (leg) => {
        if (ender !== undefined)
            return keepBack(run, leg, ender);
        const end = await (0,_leg_run_js__WEBPACK_IMPORTED_MODULE_2__  .u)(run, planned, tools, leg);
        if (endsAtFailure && end.status === 'failed')
            ender ??= end.leg;
        return end;
    };
    run.hasSeveral = levels.flat().length > 1;
    run.isSerial = parallel === 1 || levels.every((legs) => legs.length < 2);
    for (const legs of levels) {
        const done = await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_5__  .Q)(legs, parallel, async (leg) => (run.isStopped ? undefined : next(leg)));
        ends.push(...done.flatMap((end) => end ?? []));
    }
    run.isSerial = true;
    return ends;
}
function keepBack(run, leg, failed) {
    const message = `${failed} failed, and nothing of the list is begun after that; "continue-on-error" bakes what does not build on it`;
    (0,_leg_log_js__WEBPACK_IMPORTED_MODULE_1__  .Hi)(run, leg, 'blocked', message);
    run.host.info(`Not begun: ${leg.leg}.`);
    for (const row of [leg.leg, (0,_watch_js__WEBPACK_IMPORTED_MODULE_4__  .Kr)(leg.leg)])
        run.watch.ended(row, 'blocked');
    return { leg: leg.leg, status: 'blocked', failures: [] };
}


/***/ }),

/***/ 63648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  runPipeline: () => (  runPipeline)
});

var errors = __webpack_require__(8005);
var rights = __webpack_require__(29340);
var process_interrupt = __webpack_require__(50545);
var collect = __webpack_require__(88499);
var settings = __webpack_require__(80375);
var pipeline_run = __webpack_require__(69947);
;// CONCATENATED MODULE: ./.build/pipeline/collect-stage.js



async function collectAll(run, planned, ends) {
    const child = run.child({
        stage: 'plan',
        tellsFailures: false,
        inputs: {
            mode: 'collect',
            plan: planned.path,
            'plan-digest': planned.digest,
            records: (0,pipeline_run .RM)(run.host),
            summary: 'none',
        },
    });
    const { isGood, result } = await run.perform(child, (host) => (0,collect .S)(host, (0,settings .s)(host).inputs));
    const failed = ends.filter(({ status }) => status === 'failed');
    setImages(run.host, result ?? { images: [], imagesByLeg: {} }, new Set(failed.map(({ leg }) => leg)));
    const told = [...child.failures, ...failed.flatMap(({ failures }) => (isGood ? failures : []))];
    return told.length === 0 ? null : { code: 1, message: told.join('\n') };
}
function setImages(host, { images, imagesByLeg }, failed) {
    host.output('images', JSON.stringify(images.filter(({ leg }) => !failed.has(leg))));
    host.output('images-by-leg', JSON.stringify(Object.fromEntries(Object.entries(imagesByLeg).filter(([leg]) => !failed.has(leg)))));
}

var disk = __webpack_require__(42279);
var pipeline_response = __webpack_require__(13750);
var artifact_name = __webpack_require__(92974);
var record_chain = __webpack_require__(29131);
var record_file = __webpack_require__(33554);
var plan_collection = __webpack_require__(70610);
var plan_file = __webpack_require__(96024);
;// CONCATENATED MODULE: ./.build/pipeline/run-report.js






async function factsOfRun(run, soFar, error) {
    const { plan: planned, ends } = soFar;
    if (planned === undefined)
        return undefined;
    const [{ runFacts }, { runContext }] = await Promise.all([
        Promise.all( [__webpack_require__.e(855), __webpack_require__.e(3857)]).then(__webpack_require__.bind(__webpack_require__, 11554)),
        Promise.all( [__webpack_require__.e(855), __webpack_require__.e(3857)]).then(__webpack_require__.bind(__webpack_require__, 33756)),
    ]);
    const { plan } = (0,plan_file .m3)(planned.path, planned.digest);
    const set = (0,record_chain .dT)((0,record_file .c4)([(0,pipeline_run .RM)(run.host)]));
    const collection = (0,plan_collection .Fo)(plan, set, (text) => run.host.hides(text));
    const failures = new Map(ends.flatMap(({ leg, failures: own }) => (own.length === 0 ? [] : [[leg, own.join('\n')]])));
    const isLegs = collection.status === 'failed' || ends.some(({ status }) => status === 'failed');
    return runFacts({
        plan,
        set,
        collection,
        run: runContext({ run: run.place.run }),
        failures,
        publishes: run.inputs.targets !== '',
        unpublished: soFar.unpublished,
        problems: (isLegs || run.isStopped ? [soFar.publishFailure] : [error]).flatMap((one) => one?.message ?? []),
        isCancelled: run.isStopped,
        asked: askedOf(run.inputs),
    });
}
async function reportRun(run, soFar, error, isRed) {
    const { host } = run;
    const [facts, { firstLine, headline }] = await Promise.all([
        factsOfRun(run, soFar, error),
        Promise.all( [__webpack_require__.e(855), __webpack_require__.e(3857)]).then(__webpack_require__.bind(__webpack_require__, 27484)),
    ]);
    if (facts === undefined) {
        host.output('headline', `Nothing was planned${error === null ? '' : `: ${firstLine(error.message)}`}`);
        return false;
    }
    const [{ keepReport }, { renderJobSummary }] = await Promise.all([
        Promise.all( [__webpack_require__.e(855), __webpack_require__.e(3857)]).then(__webpack_require__.bind(__webpack_require__, 33756)),
        Promise.all( [__webpack_require__.e(855), __webpack_require__.e(3857)]).then(__webpack_require__.bind(__webpack_require__, 6783)),
    ]);
    host.output('headline', headline(facts));
    const kept = await keepReport(host, facts, (0,artifact_name .m5)(ARTIFACT_PREFIX, host.run.attempt));
    if (kept !== undefined)
        host.output('report', kept.path);
    host.output('report-url', kept?.address ?? '');
    await host.summary(renderJobSummary(facts, kept?.address ?? ''));
    run.watch.concluded?.({ facts, report: kept?.path ?? '', isRed });
    return run.watch.concluded !== undefined;
}
const ARTIFACT_PREFIX = 'bakehouse';
const LONGEST_ASKED = 120;
function askedOf({ manifest, request, profiles, vars, }) {
    const told = (flag, text) => text === '' ? [] : [{ flag, value: /\n/.test(text) || text.length > LONGEST_ASKED ? null : text }];
    return [
        ...told('manifest', manifest.join(',')),
        ...told('request', request.trim()).map((one) => (one.value === 'event' ? { ...one, value: null } : one)),
        ...told('profiles', profiles.trim()),
        ...(vars.length === 0 ? [] : [{ flag: 'vars', value: null }]),
    ];
}

var pipeline_settings = __webpack_require__(28668);
var pipeline_stages = __webpack_require__(42003);
;// CONCATENATED MODULE: ./.build/pipeline/conclusion.js







async function concludeRun(run, soFar, error) {
    const { host, stages, inputs } = run;
    stages.close(['GitClone', 'GitCheckout', ...pipeline_stages .Z3, pipeline_stages .We], error === null ? '' : `${error.message}\n`);
    const response = run.conclude(error);
    host.output('response', (0,pipeline_response .lN)(host, response));
    host.output('response-path', (0,pipeline_run .NK)(host));
    host.output('health', (0,pipeline_response .Wr)(diskUse(host)));
    await run.note({ cleanImages: (0,pipeline_settings .pe)(inputs['clean-images'], host), done: error === null || !run.isStopped });
    const isRed = error !== null && (!inputs['continue-on-error'] || run.isStopped);
    let isTold = false;
    try {
        isTold = await reportRun(run, soFar, error, isRed);
    }
    catch (trouble) {
        host.annotate({ level: 'warning', message: `The report of the run could not be made: ${(0,errors .bD)(trouble)}` });
    }
    await run.keepResponse();
    if (error === null || isTold)
        return;
    if (!isRed) {
        host.annotate({ level: 'warning', title: 'Pipeline', message: error.message });
    }
    else
        host.fail(error.message);
}
function warnOfDisk(host) {
    const used = diskUse(host);
    const health = (0,pipeline_response .Wr)(used);
    if (health === 'ok')
        return;
    const message = used === undefined ? 'The disk cannot be asked how full it is.' : `The disk is ${used} % full (${health}).`;
    host.annotate({ level: 'warning', title: 'Disk', message });
}
function diskUse(host) {
    return (0,disk .nI)('/var/lib/docker') ?? (0,disk .nI)(host.temporary);
}

var level_bakes = __webpack_require__(20616);
var plan_stage = __webpack_require__(69229);
var publish_stage = __webpack_require__(80709);
var request_checkout = __webpack_require__(59003);
var pipeline_watch = __webpack_require__(63546);
;// CONCATENATED MODULE: ./.build/pipeline/main.js












async function runPipeline(host, watch = pipeline_watch .oF) {
    const interrupt = (0,process_interrupt .Y)();
    try {
        (0,rights .C)('The pipeline');
        const inputs = (0,pipeline_settings .sb)(host);
        const run = new pipeline_run .Ke(host, inputs, interrupt, watch);
        host.saveState('pipeline', run.folder.path);
        process.setMaxListeners(Math.max(process.getMaxListeners(), 4 * inputs.parallel + 20));
        await run.note({ cleanImages: (0,pipeline_settings .pe)(inputs['clean-images'], host), done: false });
        if (!(0,pipeline_settings .pe)(inputs['clean-images'], host))
            run.stages.end('DockerClean', undefined, 'skipped', '');
        warnOfDisk(host);
        const soFar = { ends: [], publishFailure: null, unpublished: '' };
        const error = await bakeAll(run, soFar);
        await concludeRun(run, soFar, error);
    }
    finally {
        interrupt.dispose();
    }
}
async function bakeAll(run, soFar) {
    const { host, inputs } = run;
    try {
        const request = inputs.request === '' ? null : await (0,request_checkout .A)(run);
        if (request === null)
            for (const name of ['GitClone', 'GitCheckout'])
                run.stages.end(name, undefined, 'skipped', '');
        const { plan: planned, levels } = await (0,plan_stage .n1)(run, request);
        soFar.plan = planned;
        const ends = await (0,level_bakes .R)(run, planned, levels);
        soFar.ends = ends;
        if (run.isStopped)
            return { code: 1, message: 'The run was cancelled.' };
        const failure = await collectAll(run, planned, ends);
        if (failure === null || inputs.incomplete === 'skip') {
            soFar.publishFailure = await (0,publish_stage .V7)(run, planned);
            return failure === null ? soFar.publishFailure : both(failure, soFar.publishFailure);
        }
        soFar.unpublished = (0,publish_stage .BA)(run, ends);
        return failure;
    }
    catch (error) {
        if (run.isStopped)
            return { code: 1, message: 'The run was cancelled.' };
        if (!(error instanceof errors .yo))
            return { code: 5, message: (0,errors .Uc)(error) };
        return { code: error instanceof request_checkout .Z ? error.code : 1, message: error.message };
    }
    finally {
        host.output('records', (0,pipeline_run .RM)(host));
    }
}
function both(first, second) {
    return second === null ? first : { ...first, message: `${first.message}\n${second.message}` };
}


/***/ }),

/***/ 55513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A: () => (  PackerTools)
  });
  var _actions_setup_packer_main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4746);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);


class PackerTools {
    #run;
    #environment;
    #tools = new Map();
    #last = Promise.resolve();
    constructor(run, withheld = []) {
        this.#run = run;
        this.#environment = Object.fromEntries(withheld.map((name) => [name, undefined]));
    }
    async of(leg) {
        const { work } = leg;
        if (work.builder !== 'packer')
            return {};
        const template = work.substitutions === null ? work.template : '';
        const version = work.version ?? '';
        const name = `${version}\n${template}`;
        const known = this.#tools.get(name);
        if (known !== undefined)
            return known;
        const before = this.#last;
        const mine = (async () => {
            await before.catch(() => { });
            return this.#bring(leg, { template, ...(version === '' ? {} : { version }) });
        })();
        this.#last = mine.catch(() => { });
        this.#tools.set(name, mine);
        return mine;
    }
    async #bring(leg, inputs) {
        const host = this.#run.child({ stage: 'setup-packer', leg, inputs, environment: this.#environment });
        if ((await this.#run.perform(host, _actions_setup_packer_main_js__WEBPACK_IMPORTED_MODULE_0__.setupPacker)).isGood) {
            const names = ['PATH', 'PACKER_PLUGIN_PATH'];
            return Object.fromEntries(names.map((name) => [name, host.environment[name]]));
        }
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(host.failures.join('\n'));
    }
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
var sign_of_life = __webpack_require__(53130);
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
        (0,sign_of_life .Uo)(this.folder.path);
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

/***/ 69229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    KM: () => (  levelsToRun),
    n1: () => (  planAll)
  });
  var _actions_plan_main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1276);
  var _image_scan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51611);
  var _plan_default_manifests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76474);
  var _publish_stage_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80709);
  var _request_checkout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59003);
  var _watch_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63546);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1252);







async function planAll(run, request, more = {}) {
    const { inputs } = run;
    const child = run.child({
        stage: 'plan',
        tellsFailures: false,
        inputs: {
            ...(request === null
                ? { manifest: inputs.manifest.join('\n'), profiles: inputs.profiles }
                : { request: request.text.text }),
            only: inputs.only.join('\n'),
            vars: inputs.vars.join('\n'),
            rebuild: inputs.rebuild.join('\n'),
            'github-token': inputs['github-token'],
            'dry-run': 'true',
            ...more,
        },
    });
    const { isGood, result: written } = await run.perform(child, (host) => (0,_actions_plan_main_js__WEBPACK_IMPORTED_MODULE_0__.planImages)(host));
    if (!isGood || written === undefined) {
        const message = child.failures.join('\n');
        if (request !== null)
            run.stages.end('RunPacker', undefined, 'failed', `${message}\n`);
        throw new _request_checkout_js__WEBPACK_IMPORTED_MODULE_4__  .Z(message, request === null ? 1 : 4);
    }
    const { path, digest, plan } = written;
    await (0,_publish_stage_js__WEBPACK_IMPORTED_MODULE_3__  .oC)(inputs, plan);
    const inOrder = (0,_plan_default_manifests_js__WEBPACK_IMPORTED_MODULE_2__  .Lv)(plan.from);
    const which = { all: request !== null, scans: inputs['scan-reports'].length > 0 };
    const levels = (inOrder ? wavesToRun : levelsToRun)(plan.legs, which);
    const legs = levels.flat();
    run.stages.setLegs(legs.map(({ leg }) => leg));
    run.watch.planned((0,_watch_js__WEBPACK_IMPORTED_MODULE_5__  .RO)(legs, { testsAll: request !== null, publishes: inputs.targets !== '' }));
    return {
        plan: { path, digest, request: request?.facts ?? null, testsAll: request !== null, isList: inOrder },
        levels,
    };
}
function levelsToRun(legs, which) {
    const due = dueOf(legs, which);
    return [...(0,_core_values_js__WEBPACK_IMPORTED_MODULE_6__  .me)(due, ({ level }) => level)].sort(([a], [b]) => a - b).map(([, level]) => level);
}
function wavesToRun(legs, which) {
    const waves = [];
    for (const leg of dueOf(legs, which)) {
        const last = waves.at(-1);
        if (last === undefined || last.some((one) => one.leg === leg.parent))
            waves.push([leg]);
        else
            last.push(leg);
    }
    return waves;
}
function dueOf(legs, { all, scans }) {
    const isDue = (leg) => all || leg.todo.length > 0 || (scans && (0,_image_scan_js__WEBPACK_IMPORTED_MODULE_1__  .zz)(leg));
    return legs.filter((leg) => leg.state !== 'unselected' && isDue(leg));
}


/***/ }),

/***/ 80709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BA: () => (  tellUnpublished),
    V7: () => (  publishAll),
    oC: () => (  checkPublishing)
  });
  var _actions_kitchen_verify_scan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93547);
  var _actions_publish_image_main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47485);
  var _actions_publish_image_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77129);
  var _providers_providers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6653);
  var _publish_engine_targets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46819);
  var _publish_engine_target_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42549);
  var _pipeline_stages_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(42003);
  var _watch_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63546);








async function checkPublishing({ targets: text, 'signing-key': key }, plan) {
    if (text === '')
        return;
    const choice = (0,_publish_engine_target_names_js__WEBPACK_IMPORTED_MODULE_5__  .V)(chosenTargets(text), _providers_providers_js__WEBPACK_IMPORTED_MODULE_3__.providers);
    const chosen = (0,_publish_engine_target_names_js__WEBPACK_IMPORTED_MODULE_5__  .u)(choice, plan.targets, plan.channels);
    if (choice.kind === 'inline')
        (0,_publish_engine_targets_js__WEBPACK_IMPORTED_MODULE_4__  .R0)('Input "targets"', chosen, _providers_providers_js__WEBPACK_IMPORTED_MODULE_3__.providers);
    if (key !== '')
        await (0,_actions_publish_image_settings_js__WEBPACK_IMPORTED_MODULE_2__  .Y)(key);
}
function isScanWished(inputs) {
    return inputs['scan-reports'].length > 0 && (0,_actions_kitchen_verify_scan_js__WEBPACK_IMPORTED_MODULE_0__  .Gj)(inputs['scan-policy']).mode !== 'report-only';
}
function chosenTargets(text) {
    return text === 'all' ? '' : text;
}
async function publishAll(run, plan) {
    const { host, inputs, stages } = run;
    if (inputs.targets === '' || run.isStopped)
        return null;
    stages.begin(_pipeline_stages_js__WEBPACK_IMPORTED_MODULE_7__  .We);
    run.watch.began(_watch_js__WEBPACK_IMPORTED_MODULE_6__  .lr, 'publish');
    const child = run.child({
        stage: 'publish-image',
        row: _watch_js__WEBPACK_IMPORTED_MODULE_6__  .lr,
        tellsFailures: false,
        inputs: {
            plan: plan.path,
            'plan-digest': plan.digest,
            targets: chosenTargets(inputs.targets),
            incomplete: inputs.incomplete,
            version: inputs.version,
            sbom: inputs.sbom.join('\n'),
            'signing-key': inputs['signing-key'],
            'require-scan': String(isScanWished(inputs)),
            'github-token': inputs['github-token'],
            report: 'false',
        },
    });
    const { isGood } = await run.perform(child, _actions_publish_image_main_js__WEBPACK_IMPORTED_MODULE_1__.publishImage);
    host.output('published', child.outputs.get('published') ?? '[]');
    host.output('provenance', child.outputs.get('provenance') ?? '');
    run.watch.ended(_watch_js__WEBPACK_IMPORTED_MODULE_6__  .lr, isGood ? 'published' : 'failed');
    const said = child.failures.join('\n');
    stages.end(_pipeline_stages_js__WEBPACK_IMPORTED_MODULE_7__  .We, undefined, isGood ? 'complete' : 'failed', said === '' ? '' : `${said}\n`);
    return isGood ? null : { code: 1, message: said };
}
function tellUnpublished({ host, inputs, stages, watch }, ends) {
    if (inputs.targets === '')
        return '';
    watch.ended(_watch_js__WEBPACK_IMPORTED_MODULE_6__  .lr, 'blocked');
    const message = unpublishedMessage(ends);
    host.annotate({ level: 'warning', title: 'Not published', message });
    stages.end(_pipeline_stages_js__WEBPACK_IMPORTED_MODULE_7__  .We, undefined, 'skipped', `${message}\n`);
    return message;
}
function unpublishedMessage(ends) {
    const named = (status) => shown(ends.filter((end) => end.status === status));
    const [failed, blocked, done] = [named('failed'), named('blocked'), named('done')];
    return [
        `Nothing was published, as ${failed === '' ? 'the run failed' : `this failed: ${failed}`}.`,
        blocked === '' ? '' : `Not baked for that: ${blocked}.`,
        done === ''
            ? ''
            : `Not published, though it passed: ${done}. Run it again, or publish the records by publish-image.`,
    ]
        .filter((part) => part !== '')
        .join(' ');
}
const MOST_SHOWN = 10;
function shown(ends) {
    const names = ends.slice(0, MOST_SHOWN).map(({ leg }) => leg);
    return ends.length > MOST_SHOWN ? `${names.join(', ')} and ${ends.length - MOST_SHOWN} more` : names.join(', ');
}


/***/ }),

/***/ 62297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    QP: () => (  chooseAddress),
    QW: () => (  withoutBroker),
    ZM: () => (  madeAt),
    h3: () => (  shownBroker)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);


const PUBLIC = 'guest';
const PORTS = { amqp: 5672, amqps: 5671 };
const EXAMPLE = 'amqps://name:password@broker.example.org/vhost';
const VARIABLE = 'RABBITMQ_URL';
function readAddress(text) {
    let url;
    try {
        url = new URL(text);
    }
    catch {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`The address of the broker is no address; give it as ${EXAMPLE}.`);
    }
    const protocol = url.protocol.slice(0, -1);
    if (protocol !== 'amqp' && protocol !== 'amqps') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`The address of the broker must begin with amqp:// or amqps://, as ${EXAMPLE}.`);
    }
    if (url.hostname === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`The address of the broker names no host; give it as ${EXAMPLE}.`);
    if (url.search !== '' || url.hash !== '') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('The address of the broker has something after the vhost; write ? as %3F and # as %23.');
    }
    const isAnonymous = url.username === '' && url.password === '';
    return {
        protocol,
        hostname: url.hostname.replace(/^\[|\]$/g, ''),
        port: url.port === '' ? PORTS[protocol] : Number(url.port),
        username: isAnonymous ? PUBLIC : decoded(url.username),
        password: isAnonymous ? PUBLIC : decoded(url.password),
        vhost: url.pathname === '' || url.pathname === '/' ? '/' : decoded(url.pathname.slice(1)),
    };
}
function chooseAddress(host, given, ofConfig) {
    const text = given === '' ? (host.environment[VARIABLE] ?? '').trim() : given;
    if (text.includes('@'))
        host.secret(text);
    const address = text === '' ? ofConfig : readAddress(text);
    if (address === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .dz(`Which broker? Set BAKEHOUSE_AMQP or ${VARIABLE}, or give --amqp @FILE: ${EXAMPLE}. Or name packuilon's configuration: --config config.ini.`);
    }
    const { password } = address;
    if (password !== '' && password !== PUBLIC) {
        host.secret(password);
        host.secret(encodeURIComponent(password));
    }
    return address;
}
function shownBroker({ protocol, hostname, port, vhost }) {
    const name = hostname.includes(':') ? `[${hostname}]` : hostname;
    return `${protocol}://${name}:${port}${vhost === '/' ? '' : `/${encodeURIComponent(vhost)}`}`;
}
function madeAt(host, address) {
    return (queue) => host.annotate({
        level: 'warning',
        title: 'Queue',
        message: `There was no queue ${queue} at ${shownBroker(address)}, so it was made, durable and empty. Is it the one that is meant? Look at --queue, and at the vhost in the address.`,
    });
}
function withoutBroker(environment) {
    const own = new Set([VARIABLE, (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .HV)('amqp')]);
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !own.has(name)));
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('The address of the broker has a % that begins no character; write it as %25.');
    }
}


/***/ }),

/***/ 6098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ed: () => (  acquaintance),
    HQ: () => (  QueueJournal),
    J1: () => (  journalName),
    QX: () => (  bakeLockPath),
    Ub: () => (  holdFolder),
    hB: () => (  readEntry),
    jO: () => (  resultPath),
    kV: () => (  beginningOfId),
    s3: () => (  entryPath)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var zod__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2503);
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52948);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8005);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74555);
  var _core_files_own_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88557);
  var _core_process_lock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(36779);
  var _address_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(62297);
  var _message_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(46894);











const entry = zod__WEBPACK_IMPORTED_MODULE_10__  .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_10__  .euz('bakehouse/queue-entry/1'),
    id: zod__WEBPACK_IMPORTED_MODULE_10__  .YjP().regex(/^[A-Za-z0-9][\w.-]{0,99}$/),
    messageId: zod__WEBPACK_IMPORTED_MODULE_10__  .YjP().nullable(),
    digest: zod__WEBPACK_IMPORTED_MODULE_10__  .YjP(),
    label: zod__WEBPACK_IMPORTED_MODULE_10__  .YjP(),
    body: zod__WEBPACK_IMPORTED_MODULE_10__  .YjP(),
    state: zod__WEBPACK_IMPORTED_MODULE_10__  .k5n(['sending', 'accepted', 'over', 'failed', 'told']),
    isAcked: zod__WEBPACK_IMPORTED_MODULE_10__  .zMY(),
    since: zod__WEBPACK_IMPORTED_MODULE_10__  .aig(),
    attempts: zod__WEBPACK_IMPORTED_MODULE_10__  .aig().int().nonnegative(),
    end: zod__WEBPACK_IMPORTED_MODULE_10__  .YjP(),
});
const result = zod__WEBPACK_IMPORTED_MODULE_10__  .Ikc({ isGood: zod__WEBPACK_IMPORTED_MODULE_10__  .zMY(), text: zod__WEBPACK_IMPORTED_MODULE_10__  .YjP().max(20_000) });
const REMEMBERED_MS = 7 * 24 * 3_600_000;
const SOON_MS = 600_000;
const PRUNED_MS = 3_600_000;
const LOOK_MS = 5000;
const LARGEST_FILE = 4 * _message_js__WEBPACK_IMPORTED_MODULE_9__  .bI;
function acquaintance({ id, digest }, redelivered, entries, now) {
    for (const one of entries) {
        if (one.state === 'told')
            continue;
        if (id !== null && (one.messageId === id || one.id === id))
            return { kind: one.digest === digest ? 'known' : 'clash', entry: one };
        if (id !== null || one.messageId !== null || one.digest !== digest || one.isAcked)
            continue;
        const isFresh = one.state === 'sending' || one.state === 'accepted' || now - one.since < SOON_MS;
        if (redelivered || isFresh)
            return { kind: 'known', entry: one };
    }
    return { kind: 'new' };
}
class QueueJournal {
    folder;
    #entries = new Map();
    #pruned = 0;
    constructor(folder, onTrouble) {
        this.folder = folder;
        for (const name of ['entries', 'results', 'logs'])
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), { recursive: true, mode: 0o700 });
        for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'entries')).toSorted()) {
            if (!name.endsWith('.json'))
                continue;
            try {
                const one = readEntry((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'entries', name));
                this.#entries.set(one.id, one);
            }
            catch (error) {
                onTrouble(`A message in ${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'entries', name)} cannot be read and is left there: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .bD)(error)}`);
            }
        }
    }
    get entries() {
        return [...this.#entries.values()].toSorted((a, b) => a.since - b.since);
    }
    add(message, body, state, now = Date.now()) {
        if (now - this.#pruned >= PRUNED_MS)
            this.prune(now);
        const id = message.id ?? `${beginningOfId(message)}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(5).toString('hex')}`;
        this.remove(id);
        return this.#keep({
            schema: 'bakehouse/queue-entry/1',
            id,
            messageId: message.id,
            digest: message.digest,
            label: message.label,
            body: body.toString(),
            state,
            isAcked: false,
            since: now,
            attempts: 0,
            end: '',
        });
    }
    change(id, changes) {
        const known = this.#entries.get(id);
        if (known === undefined)
            return;
        const now = { ...known, ...changes };
        this.#keep(now.state === 'over' || now.state === 'told' ? { ...now, body: '' } : now);
    }
    remove(id) {
        this.#entries.delete(id);
        for (const path of [entryPath(this.folder, id), resultPath(this.folder, id), this.logPath(id)]) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { force: true });
        }
    }
    prune(now) {
        this.#pruned = now;
        for (const { id, state, isAcked, since } of this.entries) {
            const isPast = state === 'sending' || ((state === 'over' || state === 'told') && isAcked);
            if (isPast && now - since > REMEMBERED_MS)
                this.remove(id);
        }
    }
    result(id) {
        const path = resultPath(this.folder, id);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path) ? readResult(path) : undefined;
    }
    logPath(id) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.folder, 'logs', `${id}.log`);
    }
    #keep(one) {
        (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_5__  .v8)(entryPath(this.folder, one.id), JSON.stringify(one));
        this.#entries.set(one.id, one);
        return one;
    }
}
async function holdFolder(host, folder, stop) {
    (0,_core_files_own_folder_js__WEBPACK_IMPORTED_MODULE_6__  .N)(folder, 'journal');
    const what = 'A bakehouse consume';
    const held = await (0,_core_process_lock_js__WEBPACK_IMPORTED_MODULE_7__  .zM)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'locks', 'consumer'), what, (why) => host.info(why), {
        signal: stop.signal,
        onWait: (by) => host.info((0,_core_process_lock_js__WEBPACK_IMPORTED_MODULE_7__  .a6)(by, folder)),
    });
    if (held.kind === 'held') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(`${held.by.what} has the messages of ${folder} in process ${held.by.processes[0]?.pid}. Name another folder: --journal FOLDER.`);
    }
    const { lock } = held;
    const look = setInterval(() => {
        if (!lock.isOurs())
            stop.abort();
    }, LOOK_MS);
    return {
        check: () => {
            if (!lock.isOurs())
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(`Another consume has ${folder} now: ${_core_process_lock_js__WEBPACK_IMPORTED_MODULE_7__  .lr}`);
        },
        release: () => {
            clearInterval(look);
            lock.release();
        },
    };
}
function bakeLockPath(folder, id) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'locks', `bake-${id}`);
}
function beginningOfId({ digest }) {
    return `${digest.slice(0, 20)}-`;
}
function journalName(address, queue) {
    return (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_5__  .fg)(`${(0,_address_js__WEBPACK_IMPORTED_MODULE_8__  .h3)(address)}\n${queue}`).slice(0, 16);
}
function entryPath(folder, id) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'entries', `${id}.json`);
}
function resultPath(folder, id) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'results', `${id}.json`);
}
function readEntry(path) {
    return entry.parse((0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__  .qF)('The entry', (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__  .CB)('The entry', path, LARGEST_FILE)));
}
function readResult(path) {
    try {
        return result.parse((0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__  .qF)('The result', (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__  .CB)('The result', path, LARGEST_FILE)));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 46894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D4: () => (  BadMessage),
    _8: () => (  readMessage),
    bI: () => (  MOST_BODY)
  });
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52948);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1252);
  var _plan_request_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29078);
  var _plan_request_git_address_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43967);
  var _requests_identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6564);







class BadMessage extends _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo {
}
const MOST_BODY = 4 * 1024 * 1024;
const MOST_LEGS = 1000;
function readMessage(body, messageId) {
    if (body.length === 0)
        throw new BadMessage('The message is empty.');
    if (body.length > MOST_BODY) {
        throw new BadMessage(`The message has ${body.length} bytes; at most ${MOST_BODY} are read.`);
    }
    const text = textOf(body);
    const value = parsed(text);
    if (!(0,_core_values_js__WEBPACK_IMPORTED_MODULE_6__  .Gv)(value))
        throw new BadMessage('The message is JSON, but no object.');
    const wish = wishOf(value, text);
    const ofBody = wish.kind === 'profile' ? undefined : value['id'];
    if (ofBody !== undefined && typeof ofBody !== 'string')
        throw new BadMessage('The id in the message is no string.');
    const ids = [...new Set([messageId ?? '', ofBody ?? ''].filter((one) => one !== ''))];
    const [id = null] = ids;
    if (ids.length > 1)
        throw new BadMessage(`The message has two ids: ${ids.join(' and ')}.`);
    if (id !== null)
        bad(() => (0,_requests_identity_js__WEBPACK_IMPORTED_MODULE_5__  .Os)(id, 'The id of the message'));
    return { wish, id, digest: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__  .fg)(body), label: labelOf(wish, value) };
}
function wishOf(value, text) {
    const { giturl, only, system } = value;
    if (giturl !== undefined) {
        bad(() => (0,_plan_request_request_js__WEBPACK_IMPORTED_MODULE_3__  .y)({ text, name: 'The message', from: [] }));
        return { kind: 'request', request: text };
    }
    if (only !== undefined) {
        const words = typeof only === 'string' ? only.split(/[\n,]/) : only;
        if (!Array.isArray(words))
            throw new BadMessage('`only` of the message must name legs: a string, or a list of them.');
        const legs = words.map((one) => (typeof one === 'string' ? one.trim() : ''));
        if (legs.length === 0 || legs.length > MOST_LEGS || legs.some((leg) => leg === '' || /[\p{Cc},]/u.test(leg))) {
            throw new BadMessage(`\`only\` of the message must name 1 to ${MOST_LEGS} legs.`);
        }
        return { kind: 'legs', only: legs };
    }
    if ((0,_core_values_js__WEBPACK_IMPORTED_MODULE_6__  .Gv)(system)) {
        bad(() => (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__  .GF)('The message', value));
        return { kind: 'profile', profile: text };
    }
    const members = Object.keys(value).slice(0, 8).join(', ').slice(0, 200);
    throw new BadMessage(`The message is neither a profile (system), a build request (giturl) nor legs of a manifest (only); it has ${members === '' ? 'no members' : members}.`);
}
function labelOf(wish, value) {
    if (wish.kind === 'request')
        return `request for ${printable((0,_plan_request_git_address_js__WEBPACK_IMPORTED_MODULE_4__  .fy)(String(value['giturl'])) ?? 'a repository')}`;
    if (wish.kind === 'legs')
        return `legs ${printable(wish.only.join(', '))}`;
    const personality = ['personality', 'name'].reduce((at, name) => ((0,_core_values_js__WEBPACK_IMPORTED_MODULE_6__  .Gv)(at) ? at[name] : undefined), value['system']);
    return `profile ${typeof personality === 'string' ? printable(personality) : 'without a personality'}`;
}
function printable(text) {
    return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '?').slice(0, 100);
}
function textOf(body) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(body);
    }
    catch {
        throw new BadMessage('The message is not UTF-8 text.');
    }
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new BadMessage(`The message is not JSON: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bD)(error).replace(/\s+/g, ' ').slice(0, 200)}.`);
    }
}
function bad(check) {
    try {
        check();
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo))
            throw error;
        throw new BadMessage(error.message);
    }
}


/***/ }),

/***/ 22672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    startWork: () => (  startWork),
    takeTask: () => (  takeTask),
    workOn: () => (  workOn)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8005);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74555);
  var _core_process_interrupt_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50545);
  var _core_process_lock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(36779);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(88278);
  var _main_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(63648);
  var _address_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(62297);
  var _inputs_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(92632);
  var _journal_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6098);
  var _message_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(46894);














const VARIABLE = 'BAKEHOUSE_QUEUE_ENTRY';
const LOOK_MS = 300;
const MOST_NOTES = 5;
function takeTask(environment) {
    const [folder, id] = (environment[VARIABLE] ?? '').split('\n');
    delete environment[VARIABLE];
    return folder === undefined || id === undefined ? undefined : { folder, id };
}
async function startWork(host, { folder, id }, logPath, signal) {
    const flags = [];
    const secrets = {};
    for (const name of _inputs_js__WEBPACK_IMPORTED_MODULE_11__  .Sg) {
        const given = host.input(name);
        if (given === '')
            continue;
        if (_inputs_js__WEBPACK_IMPORTED_MODULE_11__  ._[name].secret)
            secrets[(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_8__  .HV)(name)] = given;
        else
            flags.push(`--${name}=${given}`);
    }
    const log = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(logPath, 'a', 0o600);
    try {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, [...process.execArgv, process.argv[1] ?? '', 'consume', ...flags], {
            cwd: host.workspace,
            env: {
                ...(0,_address_js__WEBPACK_IMPORTED_MODULE_10__  .QW)(host.environment),
                ...secrets,
                XDG_STATE_HOME: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'state'),
                [VARIABLE]: `${folder}\n${id}`,
            },
            stdio: ['ignore', log, log],
            detached: true,
        });
        const stop = () => void child.kill('SIGINT');
        signal.addEventListener('abort', stop, { once: true });
        if (signal.aborted)
            stop();
        await new Promise((resolve, reject) => {
            child.once('error', reject);
            child.once('exit', () => resolve());
        });
        signal.removeEventListener('abort', stop);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(log);
    }
}
async function workOn(host, { folder, id }) {
    const path = (0,_journal_js__WEBPACK_IMPORTED_MODULE_12__  .jO)(folder, id);
    const interrupt = (0,_core_process_interrupt_js__WEBPACK_IMPORTED_MODULE_6__  .Y)();
    const stop = new AbortController();
    interrupt.onFirst(() => stop.abort());
    const lock = await lockOf(host, { folder, id }, stop.signal);
    try {
        if (lock === undefined || (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
            return;
        const { entry, inputs, environment } = taskOf(host, { folder, id });
        host.info(`Message ${id}: ${entry.label}`);
        const failures = [];
        const notes = [];
        let headline = '';
        await (0,_main_js__WEBPACK_IMPORTED_MODULE_9__.runPipeline)({
            ...host,
            environment: { ...host.environment, ...environment },
            input: (name) => inputs[name] ?? '',
            output: (name, value) => {
                if (name === 'headline')
                    headline = value;
                host.output(name, value);
            },
            annotate: (annotation) => {
                if (annotation.level !== 'error' && notes.length < MOST_NOTES)
                    notes.push(annotation.message);
                host.annotate(annotation);
            },
            fail: (message) => {
                failures.push(message);
                host.fail(message);
            },
        });
        if (interrupt.at() !== undefined)
            return;
        const isGood = failures.length === 0;
        keepResult(path, {
            isGood,
            text: host.scrub(isGood ? headline : [...failures, ...notes].join('\n')).slice(0, 10_000),
        });
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo) || interrupt.at() !== undefined)
            throw error;
        keepResult(path, { isGood: false, text: host.scrub(error.message).slice(0, 10_000) });
        throw error;
    }
    finally {
        lock?.release();
        interrupt.dispose();
    }
}
async function lockOf(host, { folder, id }, signal) {
    let isTold = false;
    while (!signal.aborted) {
        const found = await (0,_core_process_lock_js__WEBPACK_IMPORTED_MODULE_7__  .bh)((0,_journal_js__WEBPACK_IMPORTED_MODULE_12__  .QX)(folder, id), `The bake of message ${id}`, (why) => host.info(why));
        if (found.kind === 'taken')
            return found.lock;
        if (!isTold)
            host.info(`${found.by.what} goes on in process ${found.by.processes[0]?.pid}, and is waited for.`);
        isTold = true;
        await (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_3__  .fm)(LOOK_MS, signal);
    }
    return undefined;
}
function taskOf(host, { folder, id }) {
    const entry = (0,_journal_js__WEBPACK_IMPORTED_MODULE_12__  .hB)((0,_journal_js__WEBPACK_IMPORTED_MODULE_12__  .s3)(folder, id));
    const { wish } = (0,_message_js__WEBPACK_IMPORTED_MODULE_13__  ._8)(Buffer.from(entry.body), entry.messageId ?? undefined);
    const inputs = { 'request-id': id };
    for (const name of _inputs_js__WEBPACK_IMPORTED_MODULE_11__  .Sg) {
        const isOfOthers = (name === 'profiles' && wish.kind !== 'profile') || (name === 'manifest' && wish.kind !== 'legs');
        const isForClone = (name === 'checkout-token' || name === 'ssh-key') && wish.kind !== 'request';
        if (!isOfOthers && !isForClone)
            inputs[name] = host.input(name);
    }
    if (wish.kind === 'request')
        return { entry, inputs: { ...inputs, request: wish.request }, environment: {} };
    if (wish.kind === 'legs')
        return { entry, inputs: { ...inputs, only: wish.only.join('\n') }, environment: {} };
    const event = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(host.temporary, 'queue-event.json');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(event, `{"client_payload":{"profiles":${wish.profile}}}`, { mode: 0o600 });
    return { entry, inputs, environment: { GITHUB_EVENT_PATH: event } };
}
function keepResult(path, result) {
    (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_5__  .v8)(path, JSON.stringify(result));
}


/***/ }),

/***/ 59003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Z: () => (  StageError),
  A: () => (  checkOutRequest)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var secrets_environment = __webpack_require__(94463);
var errors = __webpack_require__(8005);
var rights = __webpack_require__(29340);
var request = __webpack_require__(29078);
var request_text = __webpack_require__(7487);
var inputs = __webpack_require__(88278);
var process = __webpack_require__(63815);
var secrets_secrets = __webpack_require__(11217);
;// CONCATENATED MODULE: ./.build/pipeline/checkout/git-environment.js

function gitEnvironment(environment, access) {
    const settings = settingsOf(access);
    const { GIT_SSH_COMMAND: _, GIT_SSH: __, ...rest } = (0,secrets_environment .Qc)(environment, [], {});
    return {
        ...rest,
        LC_ALL: 'C',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: '',
        SSH_ASKPASS: '',
        GIT_ALLOW_PROTOCOL: access.giturl.startsWith('http://') ? 'http:https:ssh' : 'https:ssh',
        GIT_SSH_COMMAND: sshCommand(access),
        GIT_CONFIG_COUNT: String(settings.length),
        ...Object.fromEntries(settings.flatMap(([name, value], index) => [
            [`GIT_CONFIG_KEY_${index}`, name],
            [`GIT_CONFIG_VALUE_${index}`, value],
        ])),
    };
}
function settingsOf({ giturl, token }) {
    const settings = [
        ['core.hooksPath', '/dev/null'],
        ['core.fsmonitor', 'false'],
        ['core.askPass', ''],
        ['credential.helper', ''],
        ['fetch.recurseSubmodules', 'false'],
        ['submodule.recurse', 'false'],
        ['advice.detachedHead', 'false'],
        ['gc.auto', '0'],
        ['http.lowSpeedLimit', '100'],
        ['http.lowSpeedTime', '60'],
    ];
    const header = authorizationFor(giturl, token);
    if (header !== undefined) {
        settings.push([`http.${header.origin}/.extraHeader`, header.value], ['http.followRedirects', 'false']);
    }
    return settings;
}
function authorizationFor(giturl, token) {
    const [origin] = /^https?:\/\/[^/?#]+/.exec(giturl) ?? [];
    if (token === '' || origin === undefined)
        return undefined;
    const encoded = Buffer.from(`x-access-token:${token}`).toString('base64');
    return { origin, value: `Authorization: Basic ${encoded}`, encoded };
}
function sshCommand({ keyFile, knownHosts }) {
    const words = ['ssh', '-o', 'BatchMode=yes', '-o', 'StrictHostKeyChecking=yes'];
    if (knownHosts !== null)
        words.push('-o', `GlobalKnownHostsFile=/etc/ssh/ssh_known_hosts "${knownHosts}"`);
    if (keyFile !== null) {
        words.push('-F', '/dev/null', '-o', 'IdentitiesOnly=yes', '-o', 'IdentityAgent=none', '-i', keyFile);
    }
    return words.map(shellWord).join(' ');
}
function shellWord(text) {
    return /^[\w./=-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw `'\''`)}'`;
}

var command = __webpack_require__(40039);
;// CONCATENATED MODULE: ./.build/pipeline/checkout/git.js


function createGit(environment, signal) {
    let log = '';
    const run = async (args, folder) => {
        signal.throwIfAborted();
        const where = folder === undefined ? [] : ['-C', folder];
        let result;
        try {
            result = await (0,command .d1)('git', [...where, ...args], { environment, signal, limitMs: command .GF });
        }
        catch (error) {
            signal.throwIfAborted();
            if ((0,errors .$N)(error) !== 'ENOENT')
                throw error;
            throw new errors .yo('A request is cloned by git, which is not on PATH. Install it.');
        }
        log += result.stderr;
        return result;
    };
    return {
        run,
        log: () => log,
        checkVersion: async () => {
            const { stdout } = await run(['version']);
            const [, major = '0', minor = '0'] = /^git version (\d+)\.(\d+)/.exec(stdout) ?? [];
            if (Number(major) > 2 || (Number(major) === 2 && Number(minor) >= 31))
                return;
            throw new errors .yo(`A request is cloned by git 2.31 or newer, which takes its configuration from the environment; here is ${stdout.trim()}.`);
        },
    };
}
function lastWords({ stderr, exitCode }) {
    const lines = stderr
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const telling = lines.findLast((line) => /^(?:fatal|error|remote: (?:error|fatal))/i.test(line)) ?? lines.at(-1);
    return telling ?? `git ended with ${exitCode}`;
}

var paths = __webpack_require__(56408);
var git_address = __webpack_require__(43967);
;// CONCATENATED MODULE: ./.build/pipeline/checkout/submodules.js






const MOST_DEPTH = 8;
async function fetchSubmodules(git, folder, depth = 0) {
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.gitmodules')))
        return;
    if (depth >= MOST_DEPTH)
        throw new errors .yo(`The submodules are nested more than ${MOST_DEPTH} deep.`);
    await checkAddresses(git, folder);
    const result = await git.run(['submodule', '--quiet', 'update', '--init', '--force', '--depth=1'], folder);
    if (result.exitCode !== 0)
        throw new errors .yo(`The submodules could not be fetched: ${lastWords(result)}`);
    for (const path of await pathsOf(git, folder)) {
        if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, path)))
            continue;
        const inside = (0,paths .CT)('A submodule', folder, folder, path);
        await fetchSubmodules(git, inside, depth + 1);
    }
}
async function checkAddresses(git, folder) {
    for (const [name, url] of await membersOf(git, folder, 'url')) {
        if (/^\.\.?\//.test(url))
            continue;
        const wrong = (0,git_address .I)(url);
        if (wrong !== undefined)
            throw new errors .yo(`The submodule ${name} is refused: its ${wrong.message}`);
    }
}
async function pathsOf(git, folder) {
    return (await membersOf(git, folder, 'path')).map(([, path]) => path);
}
async function membersOf(git, folder, member) {
    const args = ['config', '--file', '.gitmodules', '--null', '--get-regexp', String.raw `^submodule\..*\.${member}$`];
    const { stdout } = await git.run(args, folder);
    return stdout.split('\0').flatMap((entry) => {
        const end = entry.indexOf('\n');
        if (end === -1)
            return [];
        return [[entry.slice('submodule.'.length, end - member.length - 1), entry.slice(end + 1)]];
    });
}

;// CONCATENATED MODULE: ./.build/pipeline/checkout/checkout.js









const KNOWN_HOSTS = 'github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl\n';
function openCheckout(host, request) {
    const { giturl, branch, folder, token } = request;
    const keys = `${folder}.ssh`;
    const secrets = [token, authorizationFor(giturl, token)?.encoded ?? '', ...request.sshKey.split('\n')];
    for (const secret of secrets)
        if (secret.trim().length > 8 && !secret.startsWith('-----'))
            host.secret(secret.trim());
    (0,external_node_fs_.mkdirSync)(keys, { recursive: true, mode: 0o700 });
    const knownHosts = (0,external_node_path_.join)(keys, 'known_hosts');
    (0,external_node_fs_.writeFileSync)(knownHosts, KNOWN_HOSTS, { mode: 0o600 });
    const keyFile = request.sshKey === '' ? null : (0,external_node_path_.join)(keys, 'key');
    if (keyFile !== null)
        (0,external_node_fs_.writeFileSync)(keyFile, `${request.sshKey.trim()}\n`, { mode: 0o600 });
    const scrub = (0,secrets_secrets .EN)(secrets.filter((secret) => secret.trim() !== ''));
    const environment = gitEnvironment(host.environment, { giturl, token, keyFile, knownHosts });
    const git = createGit({ ...environment, [process .M$]: request.mark }, request.signal);
    return {
        clone: () => step(git, scrub, async () => {
            await git.checkVersion();
            const flags = ['--depth=1', '--no-tags', '--no-checkout', '--template=', '--no-recurse-submodules'];
            const cloned = await git.run(['clone', ...flags, '--', giturl, folder]);
            if (cloned.exitCode !== 0)
                throw new errors .yo(`${(0,inputs .WU)(giturl)} could not be cloned: ${lastWords(cloned)}`);
        }),
        checkOut: () => step(git, scrub, async () => {
            await checkOutCommit(git, folder, branch);
            await fetchSubmodules(git, folder);
        }),
        commit: async () => (await git.run(['rev-parse', '--verify', 'HEAD^{commit}'], folder)).stdout.trim(),
        close: () => (0,external_node_fs_.rmSync)(keys, { recursive: true, force: true }),
    };
}
async function step(git, scrub, work) {
    const from = git.log().length;
    try {
        await work();
        return { log: scrub(git.log().slice(from)), failure: null };
    }
    catch (error) {
        if (!(error instanceof errors .yo))
            throw error;
        return { log: scrub(`${git.log().slice(from)}${error.message}\n`), failure: error };
    }
}
async function checkOutCommit(git, folder, branch) {
    const wanted = branch === null ? 'HEAD' : await fetchBranch(git, folder, branch);
    const result = await git.run(['checkout', '--quiet', '--force', '--detach', wanted, '--'], folder);
    if (result.exitCode !== 0) {
        throw new errors .yo(`${branch ?? 'The default branch'} could not be checked out: ${lastWords(result)}`);
    }
}
async function fetchBranch(git, folder, branch) {
    const names = [`refs/heads/${branch}`, `refs/tags/${branch}`];
    const listed = await git.run(['ls-remote', '--', 'origin', ...names], folder);
    if (listed.exitCode !== 0)
        throw new errors .yo(`The branches could not be asked for: ${lastWords(listed)}`);
    const there = new Set(listed.stdout.split('\n').map((line) => line.split('\t')[1]));
    const name = names.find((one) => there.has(one));
    if (name !== undefined) {
        const fetched = await git.run(['fetch', '--quiet', '--depth=1', '--no-tags', '--', 'origin', name], folder);
        if (fetched.exitCode !== 0)
            throw new errors .yo(`${branch} could not be fetched: ${lastWords(fetched)}`);
        return 'FETCH_HEAD';
    }
    const commit = /^[0-9a-f]{7,64}$/i.test(branch) ? await fetchCommit(git, folder, branch.toLowerCase()) : undefined;
    if (commit !== undefined)
        return commit;
    throw new errors .yo(`The repository has no branch, tag or commit ${(0,inputs .WU)(branch)}. Mind its spelling.`);
}
async function fetchCommit(git, folder, commit) {
    if (commit.length === 40 || commit.length === 64) {
        const fetched = await git.run(['fetch', '--quiet', '--depth=1', '--no-tags', '--', 'origin', commit], folder);
        if (fetched.exitCode === 0)
            return 'FETCH_HEAD';
    }
    const isShallow = readShallow(folder);
    const depth = isShallow ? ['--unshallow'] : [];
    const refs = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];
    const all = await git.run(['fetch', '--quiet', ...depth, '--', 'origin', ...refs], folder);
    if (all.exitCode !== 0)
        throw new errors .yo(`${commit} could not be fetched: ${lastWords(all)}`);
    const found = await git.run(['rev-parse', '--quiet', '--verify', '--end-of-options', `${commit}^{commit}`], folder);
    return found.exitCode === 0 ? found.stdout.trim() : undefined;
}
function readShallow(folder) {
    try {
        return (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, '.git', 'shallow'), 'utf8') !== '';
    }
    catch {
        return false;
    }
}

var wording = __webpack_require__(37478);
;// CONCATENATED MODULE: ./.build/pipeline/request-checkout.js









class StageError extends errors .yo {
    code;
    constructor(message, code) {
        super(message);
        this.code = code;
    }
}
async function checkOutRequest(run) {
    const { host, inputs } = run;
    const { text, facts } = readRequest(run);
    if (facts.id !== null)
        run.requestId = facts.id;
    const notice = (0,secrets_environment .DW)([...facts.variables, ...facts.secretVariables]);
    if (notice !== undefined)
        host.annotate({ level: 'notice', title: 'Build request', message: notice });
    (0,rights .I)(host, false, { done: 'baked', verb: 'bake' });
    if (host.trust.kind === 'untrusted' && (inputs['checkout-token'] !== '' || inputs['ssh-key'] !== '')) {
        throw new StageError(`Nothing is cloned here: ${host.trust.reason}, and this step holds a credential for repositories. Take "checkout-token" and "ssh-key" out of jobs that run on pull requests.`, 100);
    }
    const stop = new AbortController();
    run.interrupt.onFirst(() => stop.abort(new errors .yo('The run was cancelled while its repository was fetched.')));
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(run.folder.checkout), { recursive: true, mode: 0o700 });
    const checkout = openCheckout(host, {
        giturl: facts.giturl,
        branch: facts.branch,
        token: inputs['checkout-token'],
        sshKey: inputs['ssh-key'],
        folder: run.folder.checkout,
        mark: run.mark,
        signal: stop.signal,
    });
    try {
        await host.group('Checkout', async () => {
            host.info(`${facts.giturl}${facts.branch === null ? '' : ` at ${facts.branch}`}`);
            await stage(run, 'GitClone', checkout.clone);
            await stage(run, 'GitCheckout', checkout.checkOut);
        });
        const commit = await checkout.commit();
        host.info(`Commit ${commit}`);
        run.place = {
            workspace: (0,external_node_fs_.realpathSync)(run.folder.checkout),
            run: { ...host.run, repository: repositoryOf(facts.giturl), commit, ref: facts.branch ?? '' },
        };
    }
    finally {
        checkout.close();
    }
    return { text, facts };
}
function readRequest(run) {
    const { host, inputs, stages } = run;
    try {
        const text = (0,request_text .R)(inputs.request, {
            repository: (0,external_node_fs_.realpathSync)(host.workspace),
            eventPath: host.environment['GITHUB_EVENT_PATH'],
            kind: host.kind,
        });
        return { text, facts: (0,request .y)(text) };
    }
    catch (error) {
        if (!(error instanceof errors .yo))
            throw error;
        stages.end('GitClone', undefined, 'failed', `${error.message}\n`);
        throw new StageError(error.message, 100);
    }
}
async function stage(run, name, work) {
    run.stages.begin(name);
    const { log, failure } = await work();
    if (log !== '')
        run.host.info(log.trimEnd());
    run.stages.end(name, undefined, failure === null ? 'complete' : 'failed', log);
    if (failure !== null)
        throw new StageError(failure.message, (0,external_node_fs_.existsSync)(run.folder.path) ? 4 : 5);
}
function repositoryOf(giturl) {
    const path = /^\w+:\/\/[^/]*\/(.*)$/.exec(giturl)?.[1] ?? giturl.slice(giturl.indexOf(':') + 1);
    return (0,wording .hT)(path, '/').replace(/\.git$/, '');
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

/***/ 28668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    SQ: () => (  inputPairs),
    pe: () => (  cleansImages),
    sb: () => (  readSettings)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);
  var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14868);



function readSettings(host) {
    for (const value of (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Iq)(host.input('secret-vars')))
        if (value !== '')
            host.secret(value);
    const token = host.input('checkout-token').trim();
    if (token !== '')
        host.secret(token);
    const own = host.input('github-token').trim();
    if (own !== '')
        host.secret(own);
    const key = host.input('signing-key');
    if (key.trim() !== '')
        host.secret(key);
    const inputs = (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Ko)(_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .ci, (name) => host.input(name));
    const sources = ['manifest', 'request', 'profiles'].filter((name) => inputs[name].length > 0);
    if (sources.length > 1) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Inputs ${sources.map(_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU).join(' and ')} are given together; a run has one of them.`);
    }
    const unused = ['sbom', 'signing-key'].find((name) => inputs[name].length > 0);
    if (unused !== undefined && inputs.targets === '') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "${unused}" is for what is published, and nothing is: name some by the input "targets".`);
    }
    if (inputs.request === '') {
        const given = ['checkout-token', 'ssh-key'].find((name) => inputs[name] !== '');
        if (given !== undefined) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "${given}" is for the repository of a request, and there is none. Check the repository of a manifest out before, with actions/checkout.`);
        }
    }
    if (inputs['ssh-key'] !== '' && !/^-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*-----END/.test(inputs['ssh-key'])) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('Input "ssh-key" must be a private key as ssh-keygen writes it, from "-----BEGIN" to "-----END"; what was given is none.');
    }
    return inputs;
}
function cleansImages(choice, host) {
    return choice === 'auto' ? host.environment['RUNNER_ENVIRONMENT'] === 'self-hosted' : choice === 'true';
}
function inputPairs(pairs) {
    return pairs
        .map(([name, value]) => {
        if (!/[\r\n]/.test(value))
            return `${name}=${value}`;
        const lines = new Set(value.split('\n').map((line) => line.replace(/\r$/, '')));
        let end = 'END';
        while (lines.has(end))
            end += '_';
        return `${name}<<${end}\n${value}\n${end}`;
    })
        .join('\n');
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
