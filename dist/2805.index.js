export const id = 2805;
export const ids = [2805];
export const modules = {

/***/ 12805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPipeline: () => (/* binding */ runPipeline)
});

// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/files/rights.js + 1 modules
var rights = __webpack_require__(29340);
// EXTERNAL MODULE: ./.build/core/process/interrupt.js
var process_interrupt = __webpack_require__(50545);
// EXTERNAL MODULE: ./.build/actions/plan/collect.js + 1 modules
var collect = __webpack_require__(88499);
// EXTERNAL MODULE: ./.build/actions/plan/settings.js
var settings = __webpack_require__(80375);
// EXTERNAL MODULE: ./.build/pipeline/pipeline-run.js
var pipeline_run = __webpack_require__(90147);
;// CONCATENATED MODULE: ./.build/pipeline/collect-stage.js



/** The result: what is good goes into the outputs, and the step gets its colour. */
async function collectAll(run, planned, ends) {
    const child = run.child({
        stage: 'plan',
        tellsFailures: false,
        inputs: {
            mode: 'collect',
            plan: planned.path,
            'plan-digest': planned.digest,
            records: (0,pipeline_run/* recordsFolder */.RM)(run.host),
            summary: 'none',
        },
    });
    const { isGood, result } = await run.perform(child, (host) => (0,collect/* collectRun */.S)(host, (0,settings/* readSettings */.s)(host).inputs));
    const failed = ends.filter(({ status }) => status === 'failed');
    setImages(run.host, result ?? { images: [], imagesByLeg: {} }, new Set(failed.map(({ leg }) => leg)));
    const told = [...child.failures, ...failed.flatMap(({ failures }) => (isGood ? failures : []))];
    return told.length === 0 ? null : { code: 1, message: told.join('\n') };
}
/** A leg whose tests could not even begin has no record of them: its images are not for use all the same. */
function setImages(host, { images, imagesByLeg }, failed) {
    host.output('images', JSON.stringify(images.filter(({ leg }) => !failed.has(leg))));
    host.output('images-by-leg', JSON.stringify(Object.fromEntries(Object.entries(imagesByLeg).filter(([leg]) => !failed.has(leg)))));
}

// EXTERNAL MODULE: ./.build/core/files/disk.js
var disk = __webpack_require__(42279);
// EXTERNAL MODULE: ./.build/pipeline/response.js
var pipeline_response = __webpack_require__(13750);
// EXTERNAL MODULE: ./.build/image/artifact-name.js
var artifact_name = __webpack_require__(92974);
// EXTERNAL MODULE: ./.build/image/record-chain.js
var record_chain = __webpack_require__(29131);
// EXTERNAL MODULE: ./.build/image/record-file.js
var record_file = __webpack_require__(33554);
// EXTERNAL MODULE: ./.build/plan/collection.js
var plan_collection = __webpack_require__(70610);
// EXTERNAL MODULE: ./.build/plan/plan-file.js
var plan_file = __webpack_require__(96024);
;// CONCATENATED MODULE: ./.build/pipeline/run-report.js






/** What there is to tell of a run, from its plan and the records that its legs left. */
async function factsOfRun(run, soFar, error) {
    const { plan: planned, ends } = soFar;
    // Where nothing was planned the error says all.
    if (planned === undefined)
        return undefined;
    const [{ runFacts }, { runContext }] = await Promise.all([
        __webpack_require__.e(/* import() */ 1554).then(__webpack_require__.bind(__webpack_require__, 11554)),
        __webpack_require__.e(/* import() */ 4815).then(__webpack_require__.bind(__webpack_require__, 34815)),
    ]);
    const { plan } = (0,plan_file/* readPlan */.m)(planned.path, planned.digest);
    const set = (0,record_chain/* readRecordFiles */.dT)((0,record_file/* findRecordFiles */.c4)([(0,pipeline_run/* recordsFolder */.RM)(run.host)]));
    const collection = (0,plan_collection/* collect */.F)(plan, set, (text) => run.host.hides(text));
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
        // What its legs failed with is told with them.
        problems: (isLegs || run.isStopped ? [soFar.publishFailure] : [error]).flatMap((one) => one?.message ?? []),
        isCancelled: run.isStopped,
    });
}
/**
 * The page of the run, and the summary with its address; trouble with either is no failure of the run. Gives whether
 * somebody who watches the run tells how it ended.
 */
async function reportRun(run, soFar, error, isRed) {
    const { host } = run;
    const [facts, { firstLine, headline }] = await Promise.all([
        factsOfRun(run, soFar, error),
        __webpack_require__.e(/* import() */ 7484).then(__webpack_require__.bind(__webpack_require__, 27484)),
    ]);
    if (facts === undefined) {
        host.output('headline', `Nothing was planned${error === null ? '' : `: ${firstLine(error.message)}`}`);
        return false;
    }
    const [{ keepReport }, { renderJobSummary }] = await Promise.all([
        __webpack_require__.e(/* import() */ 4815).then(__webpack_require__.bind(__webpack_require__, 34815)),
        __webpack_require__.e(/* import() */ 6783).then(__webpack_require__.bind(__webpack_require__, 6783)),
    ]);
    host.output('headline', headline(facts));
    const kept = await keepReport(host, facts, (0,artifact_name/* reportArtifactName */.m5)(ARTIFACT_PREFIX, host.run.attempt));
    if (kept !== undefined)
        host.output('report', kept.path);
    host.output('report-url', kept?.address ?? '');
    await host.summary(renderJobSummary(facts, kept?.address ?? ''));
    run.watch.concluded?.({ facts, report: kept?.path ?? '', isRed });
    return run.watch.concluded !== undefined;
}
/** That of the actions, which this one cannot change either. */
const ARTIFACT_PREFIX = 'bakehouse';

// EXTERNAL MODULE: ./.build/pipeline/settings.js
var pipeline_settings = __webpack_require__(28668);
// EXTERNAL MODULE: ./.build/pipeline/pipeline-stages.js
var pipeline_stages = __webpack_require__(42003);
;// CONCATENATED MODULE: ./.build/pipeline/conclusion.js







/** The response and the colour of the step, whatever came before. */
async function concludeRun(run, soFar, error) {
    const { host, stages, inputs } = run;
    stages.close(['GitClone', 'GitCheckout', ...pipeline_stages/* LEG_STAGES */.Z3, pipeline_stages/* PUBLISH */.We], error === null ? '' : `${error.message}\n`);
    const response = run.conclude(error);
    host.output('response', (0,pipeline_response/* responseOutput */.lN)(host, response));
    host.output('response-path', (0,pipeline_run/* responsePath */.NK)(host));
    host.output('health', (0,pipeline_response/* healthOf */.Wr)(diskUse(host)));
    await run.note({ cleanImages: (0,pipeline_settings/* cleansImages */.pe)(inputs['clean-images'], host), done: error === null || !run.isStopped });
    const isRed = error !== null && (!inputs['continue-on-error'] || run.isStopped);
    let isTold = false;
    try {
        isTold = await reportRun(run, soFar, error, isRed);
    }
    catch (trouble) {
        host.annotate({ level: 'warning', message: `The report of the run could not be made: ${(0,errors/* messageOf */.bD)(trouble)}` });
    }
    if (error === null || isTold)
        return;
    if (!isRed) {
        host.annotate({ level: 'warning', title: 'Pipeline', message: error.message });
    }
    else
        host.fail(error.message);
}
/** Says beforehand that a disk is nearly full, or cannot be asked. */
function warnOfDisk(host) {
    const used = diskUse(host);
    const health = (0,pipeline_response/* healthOf */.Wr)(used);
    if (health === 'ok')
        return;
    const message = used === undefined ? 'The disk cannot be asked how full it is.' : `The disk is ${used} % full (${health}).`;
    host.annotate({ level: 'warning', title: 'Disk', message });
}
/** packerd asked the file system of docker's images. */
function diskUse(host) {
    return (0,disk/* percentFull */.nI)('/var/lib/docker') ?? (0,disk/* percentFull */.nI)(host.temporary);
}

// EXTERNAL MODULE: ./.build/core/side-by-side.js
var side_by_side = __webpack_require__(39535);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/files/files.js
var files = __webpack_require__(74555);
// EXTERNAL MODULE: ./.build/image/reused.js
var reused = __webpack_require__(21034);
;// CONCATENATED MODULE: ./.build/pipeline/leg-log.js





/** More than any response holds. */
const MOST_BYTES = 256 * 1024;
/** What a stage of a leg has printed, as it lies beside its record: scrubbed, and without escapes. Only its end. */
function legLog(host, slug, stage) {
    const folder = (0,external_node_path_.join)((0,pipeline_run/* recordsFolder */.RM)(host), slug);
    if (stage === 'RunBerksVendor')
        return endOf((0,external_node_path_.join)(folder, 'berks.log'));
    if (stage === 'KitchenTest') {
        const logs = (0,external_node_path_.join)(folder, 'logs');
        const names = (0,external_node_fs_.existsSync)(logs)
            ? (0,external_node_fs_.readdirSync)(logs)
                .filter((name) => name.endsWith('.log'))
                .sort()
            : [];
        return names.map((name) => endOf((0,external_node_path_.join)(logs, name))).join('');
    }
    return endOf((0,external_node_path_.join)(folder, 'packer.log')) || endOf((0,external_node_path_.join)(folder, 'docker.log'));
}
function endOf(path) {
    if (!(0,external_node_fs_.existsSync)(path))
        return '';
    const file = (0,external_node_fs_.openSync)(path, 'r');
    try {
        const { size } = (0,external_node_fs_.fstatSync)(file);
        const length = Math.min(size, MOST_BYTES);
        const bytes = Buffer.alloc(length);
        const read = (0,external_node_fs_.readSync)(file, bytes, 0, length, size - length);
        // A letter that is cut in half at the beginning is not shown.
        return bytes
            .subarray(0, read)
            .toString('utf8')
            .replace(/^\uFFFD+/, '');
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/**
 * A bake that ended in its preflight leaves no record. Here what builds on it is baked in the same run: it is to be blocked
 * by a leg that failed, and not to look for one that is nowhere.
 */
function keepFailedRecord(run, leg, message) {
    keepUnbakedRecord(run, leg, run.isStopped ? 'cancelled' : 'failed', message);
}
/** The record of a leg of which nothing was baked, unless there is one. */
function keepUnbakedRecord(run, leg, status, message) {
    const path = (0,external_node_path_.join)((0,pipeline_run/* recordsFolder */.RM)(run.host), leg.slug, 'record.json');
    if ((0,external_node_fs_.existsSync)(path))
        return;
    const { id, attempt, url, repository, commit, ref } = run.place.run;
    const record = {
        ...(0,reused/* reusedRecord */.c)(leg, [], {
            run: { url, id, attempt },
            git: { repository, commit, ref },
            parentId: null,
            parentKey: null,
        }),
        status,
        failure: { class: CLASSES[status], message: run.scrub(message) || 'It did not begin.' },
    };
    (0,files/* writeAtomically */.vK)(path, `${JSON.stringify(record, null, 2)}\n`, 0o644);
}
const CLASSES = { cancelled: 'cancelled', failed: 'config', blocked: 'unknown' };

// EXTERNAL MODULE: ./.build/actions/bake/main.js + 49 modules
var main = __webpack_require__(6872);
// EXTERNAL MODULE: ./.build/actions/kitchen-verify/main.js + 56 modules
var kitchen_verify_main = __webpack_require__(940);
// EXTERNAL MODULE: ./.build/core/files/shared-folder.js
var shared_folder = __webpack_require__(98264);
// EXTERNAL MODULE: ./.build/core/secrets/environment.js
var environment = __webpack_require__(94463);
// EXTERNAL MODULE: ./.build/packer/run/environment.js
var run_environment = __webpack_require__(20282);
// EXTERNAL MODULE: ./.build/pipeline/watch.js
var pipeline_watch = __webpack_require__(63546);
;// CONCATENATED MODULE: ./.build/pipeline/leg-run.js












/** Bakes one leg and tests it. Never throws: what goes wrong is the leg's own, and blocks what builds on it. */
async function runLeg(run, plan, tools, leg) {
    let end;
    try {
        end = await bakeLeg(run, plan, tools, leg);
    }
    catch (error) {
        const message = (0,errors/* describeError */.Uc)(error);
        run.host.info(`${leg.leg}: ${message}`);
        end = { leg: leg.leg, status: 'failed', failures: [`${leg.leg}: ${message}`] };
    }
    run.watch.ended(leg.leg, end.status);
    // Where it was not tested, nothing began.
    run.watch.ended((0,pipeline_watch/* testsRow */.Kr)(leg.leg), end.status === 'done' ? 'skipped' : 'blocked');
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
        const message = (0,errors/* describeError */.Uc)(error);
        run.stages.end('RunPacker', id, 'failed', `${message}\n`);
        keepFailedRecord(run, leg, message);
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
            'secret-vars': (0,pipeline_settings/* inputPairs */.SQ)(run.inputs['secret-vars']),
        },
    });
    const shared = cookbookFolder(run, leg);
    const bakeIt = () => run.perform(host, (own) => (0,main.bake)(own, (stage) => beginStage(run, id, stage)));
    const { isGood: baked } = await (shared === null ? bakeIt() : (0,shared_folder/* takeFolder */.Cz)(shared, bakeIt));
    const record = recordOf(host.outputs.get('record'));
    if (record === undefined)
        keepFailedRecord(run, leg, host.failures.join('\n'));
    tellBake(run, leg, host, record);
    run.watch.ended(id, baked ? (record?.status ?? 'done') : 'failed');
    if (!baked)
        return { leg: id, status: 'failed', failures: host.failures };
    if (record?.status === 'blocked')
        return { leg: id, status: 'blocked', failures: [] };
    return testLeg(run, plan, leg, environment);
}
/** Where the cookbooks of a leg would come and go under those of another. */
function cookbookFolder(run, { work }) {
    if (work.builder !== 'packer')
        return null;
    const folder = (0,external_node_path_.join)(run.place.workspace, work['working-directory']);
    return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'Berksfile')) ? (0,external_node_fs_.realpathSync)(folder) : null;
}
async function testLeg(run, plan, leg, environment) {
    const id = leg.leg;
    const allowsNone = run.inputs['allow-no-tests'];
    const isDue = (0,pipeline_watch/* isTested */.eW)(leg, plan.testsAll);
    const hasNone = plan.testsAll && !hasKitchenFile(run.place.workspace);
    if (!isDue || (hasNone && allowsNone !== 'false')) {
        const why = hasNone ? 'The repository has no kitchen file.\n' : '';
        run.stages.end('KitchenTest', id, 'skipped', why);
        return { leg: id, status: 'done', failures: [] };
    }
    if (run.isStopped)
        return { leg: id, status: 'failed', failures: [] };
    run.watch.began((0,pipeline_watch/* testsRow */.Kr)(id), 'verify');
    run.stages.begin('KitchenTest', id);
    const { plain, secret } = variablesOf(plan.request, run.inputs['secret-vars']);
    const host = run.child({
        stage: 'kitchen-verify',
        leg,
        row: (0,pipeline_watch/* testsRow */.Kr)(id),
        environment: { ...environment, ...(0,run_environment/* withVariables */.s)({}, plain) },
        inputs: {
            plan: plan.path,
            'plan-digest': plan.digest,
            leg: id,
            // A request has no manifest to say how: the repository's kitchen file does.
            unasked: 'verify',
            'allow-no-tests': String(allowsNone === 'true'),
            'secret-vars': (0,pipeline_settings/* inputPairs */.SQ)(secret),
            'pass-env': plain.map(([name]) => name).join('\n'),
        },
    });
    const { isGood: passed } = await run.perform(host, (own) => (0,kitchen_verify_main.kitchenVerify)(own));
    const isSkipped = host.outputs.get('conclusion') === 'skipped';
    run.watch.ended((0,pipeline_watch/* testsRow */.Kr)(id), passed ? (isSkipped ? 'skipped' : 'passed') : 'failed');
    const log = legLog(run.host, leg.slug, 'KitchenTest');
    run.stages.end('KitchenTest', id, passed ? (isSkipped ? 'skipped' : 'complete') : 'failed', logWith(log, host));
    return { leg: id, status: passed ? 'done' : 'failed', failures: host.failures };
}
/** A name that is none of an environment, or that means something else there, stays with Packer. */
function variablesOf(request, secrets) {
    if (request === null)
        return { plain: [], secret: secrets };
    const isName = ([name]) => /^[A-Za-z_]\w*$/.test(name) && !(0,environment/* isReservedName */.ce)(name);
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
    // Berkshelf has ended well, or the builder would not begin.
    stages.end('RunBerksVendor', leg, stages.status('RunBerksVendor', leg) === 'running' ? 'complete' : 'skipped', '');
    stages.begin('RunPacker', leg);
}
/** The stages as the record tells of them, with what they printed. */
function tellBake(run, leg, host, record) {
    const id = leg.leg;
    if (record !== undefined)
        run.images.set(id, record);
    for (const name of ['RunBerksVendor', 'RunPacker']) {
        const log = legLog(run.host, leg.slug, name);
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
    // What the plan found out of its post-processors stands behind the first word.
    const [, more] = /^[^;]*(;.*)$/s.exec(reason) ?? [];
    if (record?.status === 'reused')
        return `The image was there already${more ?? ''}.\n`;
    return record?.status === 'blocked' ? `${record.failure?.message ?? 'It was blocked'}.\n` : '';
}
function logWith(log, { failures }) {
    return [log.replace(/\n$/, ''), ...failures, ''].filter((line, index) => index > 0 || line !== '').join('\n');
}
function recordOf(path) {
    return path === undefined || path === '' || !(0,external_node_fs_.existsSync)(path) ? undefined : (0,record_file/* readRecordFile */.m7)(path).record;
}
/** Where kitchen-verify looks for a request, which says nothing of a place. */
function hasKitchenFile(workspace) {
    return ['kitchen.yml', '.kitchen.yml'].some((name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace, name)));
}

// EXTERNAL MODULE: ./.build/pipeline/packer-tools.js
var packer_tools = __webpack_require__(55513);
;// CONCATENATED MODULE: ./.build/pipeline/level-bakes.js





/**
 * A leg that fails blocks what builds on it, by its record, and nobody else, but of an IMAGES.json all that has not begun.
 * Once asked to stop, nothing more begins.
 */
async function bakeLevels(run, planned, levels) {
    const { parallel } = run.inputs;
    const tools = new packer_tools/* PackerTools */.A(run);
    const ends = [];
    const endsAtFailure = planned.isList && !run.inputs['continue-on-error'];
    let ender;
    const next = async (leg) => {
        if (ender !== undefined)
            return keepBack(run, leg, ender);
        const end = await runLeg(run, planned, tools, leg);
        if (endsAtFailure && end.status === 'failed')
            ender ??= end.leg;
        return end;
    };
    run.hasSeveral = levels.flat().length > 1;
    run.isSerial = parallel === 1 || levels.every((legs) => legs.length < 2);
    for (const legs of levels) {
        const done = await (0,side_by_side/* sideBySide */.Q)(legs, parallel, async (leg) => (run.isStopped ? undefined : next(leg)));
        ends.push(...done.flatMap((end) => end ?? []));
    }
    run.isSerial = true;
    return ends;
}
/** Of a list that has ended at a failure. */
function keepBack(run, leg, failed) {
    const message = `${failed} failed, and nothing of the list is begun after that; "continue-on-error" bakes what does not build on it`;
    keepUnbakedRecord(run, leg, 'blocked', message);
    run.host.info(`Not begun: ${leg.leg}.`);
    for (const row of [leg.leg, (0,pipeline_watch/* testsRow */.Kr)(leg.leg)])
        run.watch.ended(row, 'blocked');
    return { leg: leg.leg, status: 'blocked', failures: [] };
}

// EXTERNAL MODULE: ./.build/pipeline/plan-stage.js
var plan_stage = __webpack_require__(69229);
// EXTERNAL MODULE: ./.build/actions/publish-image/main.js + 28 modules
var publish_image_main = __webpack_require__(2766);
;// CONCATENATED MODULE: ./.build/pipeline/publish-stage.js



/**
 * Publishes what passed, where that is asked for: when nothing has failed, or with `incomplete: skip`. Gives what it failed
 * with.
 */
async function publishAll(run, plan) {
    const { host, inputs, stages } = run;
    if (inputs.targets === '' || run.isStopped)
        return null;
    stages.begin(pipeline_stages/* PUBLISH */.We);
    run.watch.began(pipeline_watch/* PUBLISH_ROW */.lr, 'publish');
    const child = run.child({
        stage: 'publish-image',
        row: pipeline_watch/* PUBLISH_ROW */.lr,
        tellsFailures: false,
        // The records of this run are where it looks for them; the plan has those of images that were there already.
        inputs: {
            plan: plan.path,
            'plan-digest': plan.digest,
            targets: inputs.targets === 'all' ? '' : inputs.targets,
            incomplete: inputs.incomplete,
            version: inputs.version,
            'github-token': inputs['github-token'],
            // The run makes one of all its stages.
            report: 'false',
        },
    });
    const { isGood } = await run.perform(child, publish_image_main.publishImage);
    host.output('published', child.outputs.get('published') ?? '[]');
    run.watch.ended(pipeline_watch/* PUBLISH_ROW */.lr, isGood ? 'published' : 'failed');
    const said = child.failures.join('\n');
    stages.end(pipeline_stages/* PUBLISH */.We, undefined, isGood ? 'complete' : 'failed', said === '' ? '' : `${said}\n`);
    return isGood ? null : { code: 1, message: said };
}
/** Says what is not published, since something failed, and gives that; empty where nobody asked for it. */
function tellUnpublished({ host, inputs, stages, watch }, ends) {
    if (inputs.targets === '')
        return '';
    watch.ended(pipeline_watch/* PUBLISH_ROW */.lr, 'blocked');
    const message = unpublishedMessage(ends);
    host.annotate({ level: 'warning', title: 'Not published', message });
    stages.end(pipeline_stages/* PUBLISH */.We, undefined, 'skipped', `${message}\n`);
    return message;
}
/** By the ends of the legs of a run in which something failed. */
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

// EXTERNAL MODULE: ./.build/pipeline/request-checkout.js + 4 modules
var request_checkout = __webpack_require__(59003);
;// CONCATENATED MODULE: ./.build/pipeline/main.js












/** The whole of it in one step: what is asked for is fetched, planned, baked level by level, tested and published. */
async function runPipeline(host, watch = pipeline_watch/* UNWATCHED */.oF) {
    const interrupt = (0,process_interrupt/* listenForInterrupt */.Y)();
    try {
        (0,rights/* refuseWindows */.C)('The pipeline');
        const inputs = (0,pipeline_settings/* readSettings */.sb)(host);
        const run = new pipeline_run/* PipelineRun */.Ke(host, inputs, interrupt, watch);
        // Before anything is started: this is all that post has to go by.
        host.saveState('pipeline', run.folder.path);
        // Each stage of each leg listens for itself.
        process.setMaxListeners(Math.max(process.getMaxListeners(), 4 * inputs.parallel + 20));
        await run.note({ cleanImages: (0,pipeline_settings/* cleansImages */.pe)(inputs['clean-images'], host), done: false });
        if (!(0,pipeline_settings/* cleansImages */.pe)(inputs['clean-images'], host))
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
/** What the run failed with, or nothing. */
async function bakeAll(run, soFar) {
    const { host, inputs } = run;
    try {
        const request = inputs.request === '' ? null : await (0,request_checkout/* checkOutRequest */.A)(run);
        if (request === null)
            for (const name of ['GitClone', 'GitCheckout'])
                run.stages.end(name, undefined, 'skipped', '');
        const { plan: planned, levels } = await (0,plan_stage/* planAll */.n1)(run, request);
        soFar.plan = planned;
        const ends = await bakeLevels(run, planned, levels);
        soFar.ends = ends;
        if (run.isStopped)
            return { code: 1, message: 'The run was cancelled.' };
        const failure = await collectAll(run, planned, ends);
        // A run in which something failed stays red, whatever is published of the rest.
        if (failure === null || inputs.incomplete === 'skip') {
            soFar.publishFailure = await publishAll(run, planned);
            return failure === null ? soFar.publishFailure : both(failure, soFar.publishFailure);
        }
        soFar.unpublished = tellUnpublished(run, ends);
        return failure;
    }
    catch (error) {
        if (run.isStopped)
            return { code: 1, message: 'The run was cancelled.' };
        if (!(error instanceof errors/* UserError */.yo))
            return { code: 5, message: (0,errors/* describeError */.Uc)(error) };
        return { code: error instanceof request_checkout/* StageError */.Z ? error.code : 1, message: error.message };
    }
    finally {
        host.output('records', (0,pipeline_run/* recordsFolder */.RM)(host));
    }
}
function both(first, second) {
    return second === null ? first : { ...first, message: `${first.message}\n${second.message}` };
}


/***/ })

};
