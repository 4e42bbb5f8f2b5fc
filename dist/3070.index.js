export const id = 3070;
export const ids = [3070,689];
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

/***/ 90689:
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
;// CONCATENATED MODULE: ./.build/pipeline/asked.js
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

;// CONCATENATED MODULE: ./.build/pipeline/run-report.js







async function factsOfRun(run, soFar, error) {
    const { plan: planned, ends } = soFar;
    if (planned === undefined)
        return undefined;
    const [{ runFacts }, { runContext }] = await Promise.all([
        __webpack_require__.e(  1554).then(__webpack_require__.bind(__webpack_require__, 11554)),
        __webpack_require__.e(  4815).then(__webpack_require__.bind(__webpack_require__, 34815)),
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
        __webpack_require__.e(  7484).then(__webpack_require__.bind(__webpack_require__, 27484)),
    ]);
    if (facts === undefined) {
        host.output('headline', `Nothing was planned${error === null ? '' : `: ${firstLine(error.message)}`}`);
        return false;
    }
    const [{ keepReport }, { renderJobSummary }] = await Promise.all([
        __webpack_require__.e(  4815).then(__webpack_require__.bind(__webpack_require__, 34815)),
        __webpack_require__.e(  6783).then(__webpack_require__.bind(__webpack_require__, 6783)),
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

var side_by_side = __webpack_require__(39535);
var leg_log = __webpack_require__(42758);
var leg_run = __webpack_require__(94921);
var packer_tools = __webpack_require__(55513);
var pipeline_watch = __webpack_require__(63546);
;// CONCATENATED MODULE: ./.build/pipeline/level-bakes.js





async function bakeLevels(run, planned, levels) {
    const { parallel } = run.inputs;
    const tools = new packer_tools .A(run);
    const ends = [];
    const endsAtFailure = planned.isList && !run.inputs['continue-on-error'];
    let ender;
    const next = async (leg) => {
        if (ender !== undefined)
            return keepBack(run, leg, ender);
        const end = await (0,leg_run .u)(run, planned, tools, leg);
        if (endsAtFailure && end.status === 'failed')
            ender ??= end.leg;
        return end;
    };
    run.hasSeveral = levels.flat().length > 1;
    run.isSerial = parallel === 1 || levels.every((legs) => legs.length < 2);
    for (const legs of levels) {
        const done = await (0,side_by_side .Q)(legs, parallel, async (leg) => (run.isStopped ? undefined : next(leg)));
        ends.push(...done.flatMap((end) => end ?? []));
    }
    run.isSerial = true;
    return ends;
}
function keepBack(run, leg, failed) {
    const message = `${failed} failed, and nothing of the list is begun after that; "continue-on-error" bakes what does not build on it`;
    (0,leg_log .Hi)(run, leg, 'blocked', message);
    run.host.info(`Not begun: ${leg.leg}.`);
    for (const row of [leg.leg, (0,pipeline_watch .Kr)(leg.leg)])
        run.watch.ended(row, 'blocked');
    return { leg: leg.leg, status: 'blocked', failures: [] };
}

var plan_stage = __webpack_require__(69229);
var publish_stage = __webpack_require__(80709);
var request_checkout = __webpack_require__(59003);
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
        const ends = await bakeLevels(run, planned, levels);
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


/***/ })

};
