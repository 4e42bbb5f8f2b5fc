export const id = 4202;
export const ids = [4202];
export const modules = {

/***/ 29940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  createPublishFolder),
    a0: () => (  readJournal),
    au: () => (  openLedger),
    vK: () => (  changeLine)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74555);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);
  var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94463);
  var _core_secrets_secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11217);
  var _publish_engine_journal_ledger_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19894);
  var _publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39914);









function createPublishFolder(host) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host), `p-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(path, { recursive: true, mode: 0o700 });
    return { path, journal: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, _publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_8__  .RD) };
}
function openLedger(host, { journal: path }, interrupt) {
    const cancel = new AbortController();
    interrupt.onFirst(() => cancel.abort());
    const { url, id, attempt } = host.run;
    return (0,_publish_engine_journal_ledger_js__WEBPACK_IMPORTED_MODULE_7__  .n)({
        run: { url, id, attempt },
        signal: cancel.signal,
        now: () => new Date(),
        write: (journal) => (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_3__  .vK)(path, `${JSON.stringify(journal, null, 2)}\n`, 0o644),
        scrub: (0,_core_secrets_secrets_js__WEBPACK_IMPORTED_MODULE_6__  .EN)([...(0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_5__  .w2)(host.environment, (0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_5__  .QI)(host.environment)), host.input('github-token')].filter((one) => one !== '')),
        log: (change) => host.info(changeLine(change)),
    });
}
function changeLine({ target, leg, region, what, before, after }) {
    const where = [target, leg, region].filter((part) => part !== null && part !== '').join(' ');
    const turn = before === null && after === null ? '' : ` (${before ?? 'nothing'} → ${after ?? 'nothing'})`;
    return `${where}: ${what}${turn}`;
}
function readJournal(host, path) {
    if (path === '' || !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
        return undefined;
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host)), folder) || !/^p-[0-9a-f]{8}$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder))) {
        throw new Error(`the journal ${path} lies outside of ${(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host)}`);
    }
    return _publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_8__  .Di.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8')));
}


/***/ }),

/***/ 20169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  N9: () => (  keepFiles),
  dF: () => (  keepJournal),
  cs: () => (  keepRecords)
});

var external_node_path_ = __webpack_require__(76760);
var artifact_name = __webpack_require__(92974);
var journal = __webpack_require__(39914);
var files = __webpack_require__(74555);
var paths = __webpack_require__(56408);
;// CONCATENATED MODULE: ./.build/actions/publish-image/record.js



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
        stages: [...record.stages.filter(({ name }) => name !== PUBLISH || isOfRun), ...stageOf(outcomes, time)],
        publications: [...record.publications.filter((one) => !isOwn(one)), ...own],
    };
}
const PUBLISH = 'Publish';
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
    const path = (0,external_node_path_.join)((0,paths .OW)(host), 'legs', slug, 'publish', 'record.json');
    const text = `${JSON.stringify(record, null, 2)}\n`;
    (0,files .vK)(path, text, 0o644);
    return { record, digest: (0,files .sc)(text), from: path, attempt: record.run.attempt };
}

;// CONCATENATED MODULE: ./.build/actions/publish-image/keep.js




async function keepRecords(host, prefix, { admitted }, outcomes, entries) {
    const written = [];
    for (const { found, candidate, targets, isPrevious } of admitted) {
        if (isPrevious === true)
            continue;
        const own = outcomes.filter(({ leg, target }) => leg === candidate.leg || (leg === '' && targets.includes(target)));
        if (own.length === 0)
            continue;
        const time = (0,journal .tO)(entries, candidate.leg, targets);
        const made = writePublishRecord(host, candidate.slug, publishRecord(host, found, own, time));
        written.push(made);
        const name = (0,artifact_name .N8)(prefix, candidate.slug, 'publish', host.run.attempt);
        await keep(host, name, [made.from], (0,external_node_path_.dirname)(made.from), `The record of ${candidate.leg}`);
    }
    return written;
}
async function keepJournal(host, prefix, path) {
    await keep(host, (0,artifact_name .P3)(prefix, host.run.attempt), [path], (0,external_node_path_.dirname)(path), 'The journal');
}
async function keepFiles(host, prefix, folder, files) {
    if (files.length === 0)
        return;
    const paths = files.map((file) => (0,external_node_path_.join)(folder, file));
    await keep(host, (0,artifact_name .Er)(prefix, host.run.attempt), paths, folder, 'What was written');
}
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

/***/ 44202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  publishImage: () => (  publishImage)
});

var errors = __webpack_require__(8005);
var rights = __webpack_require__(29340);
var process_interrupt = __webpack_require__(50545);
var side_by_side = __webpack_require__(39535);
var journal_ledger = __webpack_require__(19894);
var engine_targets = __webpack_require__(46819);
var shared_files = __webpack_require__(26836);
var provider_target = __webpack_require__(8869);
;// CONCATENATED MODULE: ./.build/publish/engine/engine.js






const TARGETS_AT_ONCE = 8;
async function surveyTargets(publishers, place) {
    const places = await survey(publishers.filter(({ kind }) => kind !== engine_targets .cn), []);
    const placed = place(places.flatMap(({ there = [] }) => there));
    const files = await survey(publishers.filter(({ kind }) => kind === engine_targets .cn), placed);
    const surveys = [...places, ...files];
    const shared = (0,shared_files .Nt)(publishers.flatMap((publisher) => publisher.files?.(placed) ?? []));
    return {
        refusals: [...surveys.flatMap(({ refusals }) => refusals), ...shared.map(refusalOf)],
        notices: surveys.flatMap(({ notices }) => notices),
        changes: surveys.flatMap(({ changes }) => changes),
    };
}
function refusalOf(shared) {
    return `Target ${shared.target}, files: ${(0,shared_files .d0)(shared)}.`;
}
async function survey(publishers, placed) {
    return (0,side_by_side .Q)(publishers, TARGETS_AT_ONCE, async (publisher) => {
        try {
            return await publisher.preflight(placed);
        }
        catch (error) {
            const refusal = `The target ${publisher.target} (${publisher.kind}) could not be looked at: ${(0,errors .bD)(error)}`;
            return { refusals: [refusal], notices: [], changes: [] };
        }
    });
}
async function carryOutPhases({ publishers, ledger, place, during }) {
    const thrown = [];
    const outcomes = () => publishers.flatMap((publisher) => publisher.outcomes());
    const conclude = (stoppedBefore) => {
        const all = outcomes();
        const isCancelled = ledger.signal.aborted;
        return { outcomes: all, stoppedBefore, troubles: [...lacks(all).map(troubleOf), ...thrown], isCancelled };
    };
    for (const phase of provider_target .t) {
        if (ledger.signal.aborted || thrown.length > 0 || lacks(outcomes()).length > 0)
            return conclude(phase);
        const placed = place(outcomes());
        await during(phase, async () => {
            await (0,side_by_side .Q)(publishers, TARGETS_AT_ONCE, async (publisher) => {
                try {
                    await publisher.carryOut(phase, ledger, placed);
                }
                catch (error) {
                    if (error instanceof journal_ledger .c && ledger.signal.aborted)
                        return;
                    thrown.push(`The target ${publisher.target} (${publisher.kind}) failed to ${phase}: ${(0,errors .bD)(error)}`);
                }
            });
        });
    }
    return conclude(null);
}
function lacks(outcomes) {
    return outcomes.filter(({ status, isRequired }) => status === 'failed' && isRequired);
}
function troubleOf({ target, kind, leg, region, ref, message }) {
    const where = [region, ref].filter((part) => part !== null).join(' ');
    return `${leg} is not at the target ${target} (${kind}${where === '' ? '' : `, ${where}`}): ${message ?? 'it failed'}`;
}
function statusOf({ troubles, isCancelled, stoppedBefore, outcomes }, mutations) {
    if (isCancelled || troubles.length > 0 || stoppedBefore !== null)
        return 'failed';
    if (outcomes.some(isLagging))
        return 'partial';
    return mutations === 0 ? 'unchanged' : 'published';
}
function isLagging({ isRequired, status }) {
    return !isRequired && (status === 'failed' || status === 'skipped');
}

var publish_image_folder = __webpack_require__(29940);
var context = __webpack_require__(17112);
var external_node_path_ = __webpack_require__(76760);
var late_values = __webpack_require__(49537);
var image_leg = __webpack_require__(44296);
;// CONCATENATED MODULE: ./.build/publish/engine/candidates.js



function candidateOf({ found, leg }, { run, now, version, workspace, }, isVerified) {
    const { record } = found;
    const slug = leg?.slug ?? (0,image_leg .tF)(record.leg);
    const said = version === '' ? (leg?.version ?? null) : version;
    const values = (0,late_values .l)(run, now, {
        key: record.key,
        version: said,
        isDirty: record.git.dirty !== undefined,
    });
    for (const [axis, value] of Object.entries(record.axes))
        values.set(axis, value);
    values.set('image', record.image).set('tier', record.tier).set('name', record.name).set('slug', slug);
    return {
        leg: record.leg,
        slug,
        image: record.image,
        tier: record.tier,
        axes: record.axes,
        record,
        images: record.images,
        folder: (0,external_node_path_.resolve)(workspace, leg?.work.builder === 'packer' ? leg.work['working-directory'] : '.'),
        isVerified,
        values,
    };
}
const CHOSEN = new Set(['workflow_dispatch', 'repository_dispatch', 'schedule']);
function refuseOrigin({ event, ref, defaultBranch }) {
    if (event === '' || CHOSEN.has(event) || ref.startsWith('refs/tags/'))
        return undefined;
    if (defaultBranch !== null && ref === `refs/heads/${defaultBranch}`)
        return undefined;
    const branch = defaultBranch === null ? 'the default branch, which this event does not name' : defaultBranch;
    return (`Targets count as they are on the default branch, but this run is of ${ref === '' ? 'no ref' : ref} (event ${event}), which may have changed them. ` +
        `Publish on a push to ${branch}, on a tag, on a schedule, or by workflow_dispatch.`);
}

var gate = __webpack_require__(32210);
var providers = __webpack_require__(410);
;// CONCATENATED MODULE: ./.build/publish/engine/legs.js
function sortLegs(plan, { byLeg, problems }, { targets, isEveryLeg, areNamed, isChosen }) {
    const due = [];
    const leftOut = [];
    const refused = [];
    const refusals = [...(problems.get(null) ?? [])];
    const legs = plan === null
        ? [...new Set([...byLeg.keys(), ...problems.keys()])].flatMap((id) => (id === null ? [] : [{ id, leg: null }]))
        : plan.legs.filter(({ state }) => state !== 'unselected').map((leg) => ({ id: leg.leg, leg }));
    for (const { id, leg } of legs) {
        const own = isEveryLeg || leg === null ? targets : targets.filter((name) => leg.publish.includes(name));
        if (own.length === 0 || !isChosen(id))
            continue;
        const image = leg?.image ?? byLeg.get(id)?.record.image ?? imageOfId(id);
        const wrong = problems.get(id);
        const found = byLeg.get(id);
        if (wrong !== undefined)
            refused.push({ leg: id, image, reasons: wrong });
        else if (found !== undefined) {
            const { status } = found.record;
            if (status === 'baked' || status === 'reused')
                due.push({ found, leg, targets: own });
            else
                leftOut.push({ leg: id, image, reason: `it is ${status}` });
        }
        else {
            const reason = areNamed
                ? 'none of the named records is of it'
                : 'it left no record: its job did not run, or was ended early';
            leftOut.push({ leg: id, image, reason });
        }
    }
    if (plan !== null) {
        const known = new Set(plan.legs.map((leg) => leg.leg));
        for (const id of byLeg.keys()) {
            if (areNamed && !known.has(id))
                refusals.push(`${id} has a record, but the plan has no such leg.`);
        }
    }
    return { due, leftOut, refused, refusals };
}
function imageOfId(leg) {
    return leg.split('/')[0] ?? leg;
}
function keptBackImages(refused, leftOut) {
    const reasons = new Map();
    const add = (image, some) => {
        reasons.set(image, [...(reasons.get(image) ?? []), ...some]);
    };
    for (const { image, reasons: some } of refused)
        add(image, some);
    for (const { image, leg, reason } of leftOut)
        add(image, [`${leg} is left out: ${reason}.`]);
    return [...reasons].map(([image, some]) => ({ image, reasons: some }));
}
function verificationOf({ leg, found, isPrevious }, requireVerified) {
    if (isPrevious === true)
        return 'earlier';
    if (!requireVerified || leg?.verify?.['none'] === true)
        return 'waived';
    const isFound = found.record.status === 'reused' && found.record.verification === null;
    const isSettled = leg?.todo.length === 0 || found.record.tested === true;
    const isUntold = leg === null || (leg.verify !== null && isSettled);
    return isFound && isUntold ? 'earlier' : 'required';
}

var record_chain = __webpack_require__(29131);
var selection = __webpack_require__(42382);
var external_node_fs_ = __webpack_require__(73024);
var runner_inputs = __webpack_require__(88278);
var files_paths = __webpack_require__(56408);
var artifact_name = __webpack_require__(92974);
var record_artifacts = __webpack_require__(84065);
var record_file = __webpack_require__(33554);
;// CONCATENATED MODULE: ./.build/actions/publish-image/records.js









async function findRecords(host, inputs, plan, folder) {
    const { paths, prefixes } = sortNames(host, inputs, plan);
    const isAnyDue = plan === null || plan.legs.some(({ todo }) => todo.length > 0);
    const named = paths.length === 0 ? NONE : (0,record_chain .dT)(namedFiles(host, paths, isAnyDue));
    const own = ownRecords(host);
    if (plan === null && paths.length === 0 && own.records.length + own.problems.length === 0) {
        throw new errors .yo('There is nothing to publish: no step of this job has left a record, and neither "records" nor "plan" says where any are.');
    }
    if (plan === null)
        return paths.length === 0 ? own : withChains(named, own);
    if (paths.length > 0 && prefixes.length === 0) {
        return withChains(together(named, plannedSet(plan)), own, new Set(legsOf(named)));
    }
    const ids = new Set(plan.legs.map(({ leg }) => leg));
    const told = new Set(own.records.filter(({ record }) => record.stage !== 'publish').map(({ record }) => record.leg));
    const mine = own.records.filter(({ record: { leg } }) => ids.has(leg) && told.has(leg));
    const here = new Set([...legsOf(named), ...mine.map(({ record }) => record.leg)]);
    const fetched = await fetchRecords(host, plan, prefixes, here, folder);
    return together(named, { ...own, records: mine }, plannedSet(plan), fetched);
}
function sortNames(host, { records, 'artifact-prefix': prefix }, plan) {
    const paths = [];
    const prefixes = [];
    for (const item of records) {
        const path = (0,external_node_path_.resolve)(host.workspace, item);
        if ((0,external_node_fs_.existsSync)(path) || /[/\\]/.test(item))
            paths.push(path);
        else
            prefixes.push(item);
    }
    if (prefixes.length > 0 && plan === null) {
        throw new errors .yo(`Input "records" names ${(0,runner_inputs .WU)(prefixes[0] ?? '')}, which is no path here. To read the records of artifacts, give the input "plan" too: it says which legs they are of.`);
    }
    for (const one of prefixes)
        (0,artifact_name .hO)(one);
    return { paths, prefixes: records.length === 0 ? [prefix] : prefixes };
}
function namedFiles(host, paths, isAnyDue) {
    const empty = paths.find((path) => (0,record_file .c4)([path]).length === 0);
    if (empty === undefined || !isAnyDue)
        return (0,record_file .c4)(paths);
    throw new errors .yo(`Input "records" names ${(0,runner_inputs .WU)((0,files_paths .pS)(host.workspace, empty))}, which holds no record: files called record.json, or ending in .record.json or -record.json. Name the folder that bake or kitchen-verify tells by its output "record", or the one that the artifacts came to.`);
}
function ownRecords(host) {
    const folder = (0,external_node_path_.join)((0,files_paths .OW)(host), 'legs');
    return (0,external_node_fs_.existsSync)(folder) ? (0,record_chain .dT)((0,record_file .c4)([folder])) : NONE;
}
function withChains(named, own, legs = new Set(legsOf(named))) {
    const known = new Set(named.records.map(({ digest }) => digest));
    const chain = own.records.filter(({ record, digest }) => legs.has(record.leg) && !known.has(digest));
    return {
        records: [...named.records.filter(({ record }) => legs.has(record.leg)), ...chain],
        problems: named.problems,
    };
}
function plannedSet(plan) {
    const toBake = new Set(plan.legs.filter(({ todo }) => todo.includes('bake')).map(({ leg }) => leg));
    return { records: plan.records.filter(({ leg }) => !toBake.has(leg)).map(record_file .w9), problems: [] };
}
async function fetchRecords(host, plan, prefixes, here, folder) {
    const wanted = plan.legs.filter(({ leg, state }) => state !== 'unselected' && !here.has(leg));
    if (wanted.length === 0)
        return NONE;
    const legs = new Map(wanted.map(({ slug, leg }) => [slug, leg]));
    const sets = [];
    for (const [index, prefix] of prefixes.entries()) {
        const found = await (0,record_artifacts .L)(host, prefix, legs, (0,external_node_path_.join)(folder, 'records', String(index)));
        if (found.kind === 'found')
            sets.push(found.set);
        else if (wanted.some(({ todo }) => todo.length > 0)) {
            throw new errors .yo(`The records of this run cannot be fetched: ${found.reason}. Name them with the input "records": paths, or folders that hold them.`);
        }
    }
    return together(...sets);
}
function together(...sets) {
    const records = new Map(sets.flatMap((set) => set.records).map((found) => [found.digest, found]));
    return { records: [...records.values()], problems: sets.flatMap(({ problems }) => problems) };
}
function legsOf({ records }) {
    return records.map(({ record }) => record.leg);
}
const NONE = { records: [], problems: [] };

var revocation = __webpack_require__(37446);
var current_list = __webpack_require__(17561);
;// CONCATENATED MODULE: ./.build/publish/engine/revoked.js

function revokedLeg(record, plan, records, list) {
    if (list.named.size === 0)
        return undefined;
    const own = (0,revocation .$5)(list, record);
    if (own !== undefined)
        return { entry: own, reason: `it is ${(0,revocation .Gn)(own)}` };
    const [above] = [...startsOf(record), ...ancestorsOf(record, plan, records)].flatMap(({ name, ...made }) => {
        const entry = (0,revocation .bh)(list, made) ?? made.images.map((one) => (0,revocation .d0)(list, one)).find(Boolean);
        return entry?.inherit === true ? [{ entry, reason: `${name}, which it stands on, is ${(0,revocation .Gn)(entry)}` }] : [];
    });
    return above;
}
function startsOf({ parent, sources }) {
    const starts = sources.map(({ id, name }) => ({ name: name ?? id, key: null, recipe: null, images: [{ id }] }));
    if (parent === null)
        return starts;
    const images = parent.id === '' ? [] : [{ id: parent.id }];
    return [{ name: parent.leg ?? parent.id, key: parent.key, recipe: null, images }, ...starts];
}
function ancestorsOf(record, plan, records) {
    const found = [];
    const seen = new Set([record.leg]);
    let leg = plan?.legs.find((one) => one.leg === record.leg)?.parent ?? record.parent?.leg ?? null;
    let key = record.parent?.key ?? null;
    while (leg !== null && !seen.has(leg)) {
        const name = leg;
        seen.add(name);
        const planned = plan?.legs.find((one) => one.leg === name);
        const own = records.find(({ record: one }) => one.leg === name && (key === null || one.key === key))?.record;
        const isPlanned = planned !== undefined && (key === null || planned.key === key);
        if (isPlanned)
            found.push({ name, key: planned.key, recipe: planned.recipe, images: planned.sources });
        if (own !== undefined)
            found.push({ name, key: own.key, recipe: own.recipe, images: [...own.images, ...own.sources] });
        leg = (isPlanned ? planned.parent : null) ?? own?.parent?.leg ?? null;
        key = own?.parent?.key ?? null;
    }
    return found;
}

var files_files = __webpack_require__(74555);
var core_values = __webpack_require__(1252);
var image_asker = __webpack_require__(35130);
var image_provider = __webpack_require__(33623);
var reused = __webpack_require__(21034);
var look_up = __webpack_require__(81419);
var recipe_recipe = __webpack_require__(49426);
;// CONCATENATED MODULE: ./.build/actions/publish-image/previous.js











const MOST_KEYS = 20;
async function previousBake(host, { found: { record }, leg }, list, buildRegistry) {
    const none = (reason) => ({ kind: 'none', reason });
    if (leg === null)
        return none('without a plan nobody knows the leg');
    const asker = (0,image_asker .Y)(host, { agent: 'bakehouse-publish', passEnv: [], buildRegistry });
    try {
        const known = [];
        for (const name of new Set(record.images.map(({ provider }) => provider))) {
            const provider = (0,image_provider .li)(name, providers.providers);
            if (provider?.census === undefined)
                return none((0,image_provider .JM)(provider?.title ?? name, 'list earlier images', 'Name their records instead').slice(0, -1));
            const regions = record.images.filter((one) => one.provider === name).map(({ region }) => region);
            known.push(...(await provider.census({ regions }, asker)));
        }
        const keys = earlierKeys(known, leg, record.key, list);
        if (keys.length === 0)
            return none('there is no earlier image of it');
        for (const { key, recipe } of keys.slice(0, MOST_KEYS)) {
            const images = await goodBake(leg, key, list, asker);
            if (images === undefined)
                continue;
            const { run } = host;
            const made = (0,reused .c)({ ...leg, key, recipe }, images, {
                run: { url: run.url, id: run.id, attempt: run.attempt },
                git: { repository: run.repository, commit: '', ref: '' },
                parentId: images.find(({ parent }) => parent !== undefined)?.parent ?? null,
                parentKey: null,
            });
            return {
                kind: 'found',
                found: { record: made, digest: (0,files_files .sc)((0,record_file .sF)(made)), from: 'an earlier image', attempt: run.attempt },
            };
        }
        return none('no earlier image of it is whole, passed its tests and is not revoked');
    }
    catch (error) {
        return none(`its earlier images cannot be looked for: ${(0,errors .bD)(error)}`);
    }
}
function earlierKeys(known, { leg, slug }, own, list) {
    const keys = new Map();
    for (const { leg: of, key, recipe, created, copyOf } of known) {
        if ((of !== leg && of !== slug) || key === null || key === own || copyOf !== null)
            continue;
        if ((0,revocation .bh)(list, { key, recipe }) !== undefined)
            continue;
        const there = keys.get(key);
        if (there === undefined || (0,core_values .Nx)(there.created, created ?? '') < 0)
            keys.set(key, { key, recipe, created: created ?? '' });
    }
    return [...keys.values()].toSorted((a, b) => (0,core_values .Nx)(b.created, a.created) || (0,core_values .Nx)(a.key, b.key));
}
async function goodBake(leg, key, list, asker) {
    const recipes = await (0,recipe_recipe .M)({
        providers: providers.providers,
        repository: asker.repository,
        environment: asker.environment,
        templates: [],
        manifests: [],
        written: [],
    });
    const recipe = await recipes.recipeOf(leg, new Map());
    const bakes = await (0,look_up .KE)({ definition: leg, key, recipe }, providers.providers, asker);
    const good = [...(bakes ?? new Map()).values()].map((own) => own.findLast((images) => images.every((image) => image.verified && (0,revocation .aO)(list, image) === undefined)));
    return good.length === 0 || good.includes(undefined) ? undefined : good.flatMap((one) => one ?? []);
}

;// CONCATENATED MODULE: ./.build/actions/publish-image/revoked-run.js




async function sortRevoked(host, { inputs, plan }, due, { records }) {
    const { list: own, unknown } = await (0,current_list .H)(host, inputs['github-token'], { now: true });
    const list = (0,revocation .Vv)(own.entries, plan?.revocations ?? []);
    const warnings = [];
    const refusals = [];
    if (unknown !== null) {
        const told = `What is revoked is not known: ${unknown}.`;
        if (inputs.mode === 'plan')
            warnings.push(`${told} This run only plans; applied, it would be refused.`);
        else
            refusals.push(`${told} Give the job \`permissions: contents: read\`, or run it again when GitHub answers.`);
    }
    const kept = [];
    const leftOut = [];
    const refused = [];
    for (const one of due) {
        const { record } = one.found;
        const revoked = revokedLeg(record, plan, records, list);
        if (revoked === undefined) {
            kept.push(one);
            continue;
        }
        const { entry, reason } = revoked;
        const { leg, image } = record;
        if (entry['on-revoke'] === 'none') {
            leftOut.push({ leg, image, reason });
            warnings.push(`${leg} is left out: ${reason}. Where it is published already, it stays.`);
            continue;
        }
        const previous = entry['on-revoke'] === 'previous' ? await previousBake(host, one, list, plan?.['build-registry'] ?? null) : null;
        if (previous?.kind === 'found') {
            kept.push({ ...one, found: previous.found, isPrevious: true });
            warnings.push(`${leg}: ${reason}. Its earlier image of the key ${previous.found.record.key ?? 'none'} is published.`);
        }
        else {
            const lack = previous === null ? '' : `; on-revoke is previous, but ${previous.reason}`;
            refused.push({ leg, image, reasons: [`${leg} is not published: ${reason}${lack}.`] });
        }
    }
    return { due: kept, leftOut, refused, warnings, refusals };
}

;// CONCATENATED MODULE: ./.build/actions/publish-image/gate-run.js











const LEGS_AT_ONCE = 8;
function checkStranger(host, { inputs }) {
    const { trust } = host;
    if (trust.kind === 'trusted')
        return [];
    if (!inputs['allow-untrusted']) {
        throw new errors .yo(`Nothing is published here: ${trust.reason}. Publish in a run of a push to the default branch, of a tag, or by workflow_dispatch.`);
    }
    return [`Untrusted: ${trust.reason}. It is published with all rights of this run, since allow-untrusted is true.`];
}
async function openGate(host, settings, folder, now) {
    const { inputs, plan, targets, areInline } = settings;
    const warnings = [];
    const refusals = [];
    const origin = refuseOrigin({
        event: host.run.event,
        ref: host.run.ref,
        defaultBranch: (0,context .yt)(host.environment),
    });
    if (origin !== undefined) {
        if (inputs['allow-untrusted'])
            warnings.push(`${origin} They are used all the same, since allow-untrusted is true.`);
        else if (inputs.mode === 'plan')
            warnings.push(`${origin} This run only plans; applied here, it would be refused.`);
        else
            refusals.push(origin);
    }
    const set = await findRecords(host, inputs, plan, folder.path);
    const records = (0,record_chain .YL)(set);
    const areNamed = inputs.records.length > 0;
    const known = plan === null
        ? [...records.byLeg.values()].map(({ record: { leg, tier } }) => ({ leg, tier, parent: null }))
        : plan.legs.filter(({ state }) => state !== 'unselected');
    const chosen = inputs.only.length === 0 ? null : (0,selection .Q7)(known, { only: inputs.only, except: [], with: 'none' });
    const sorted = sortLegs(plan, records, {
        targets: Object.keys(targets),
        isEveryLeg: areInline,
        areNamed,
        isChosen: (leg) => chosen === null || chosen.has(leg),
    });
    refusals.push(...sorted.refusals);
    const unrevoked = await sortRevoked(host, settings, sorted.due, set);
    refusals.push(...unrevoked.refusals);
    warnings.push(...unrevoked.warnings);
    const leftOut = [...sorted.leftOut, ...unrevoked.leftOut];
    const refused = [...sorted.refused, ...unrevoked.refused];
    const look = (0,gate .yd)(providers.providers, {
        host,
        buildRegistry: plan?.['build-registry'] ?? null,
        images: unrevoked.due.flatMap(({ found }) => found.record.images),
    });
    const admitted = [];
    const judged = await (0,side_by_side .Q)(unrevoked.due, LEGS_AT_ONCE, async (due) => {
        const verification = verificationOf(due, inputs['require-verified']);
        const { found, leg } = due;
        const seen = await look({ record: found.record, leg });
        const key = due.isPrevious === true ? found.record.key : (leg?.key ?? null);
        const planned = leg === null ? null : { key, account: leg.account };
        return { due, verdict: (0,gate .im)({ found, planned, verification, seen }) };
    });
    for (const { due, verdict } of judged) {
        const dirty = (0,gate .n_)(due, targets);
        if (inputs['allow-dirty'])
            warnings.push(...dirty.map((one) => `${one} It is published all the same, since allow-dirty is true.`));
        const reasons = [
            ...verdict.refusals,
            ...(inputs['allow-dirty'] ? [] : dirty.map((one) => `${one} Commit first, or say allow-dirty: true.`)),
        ];
        if (reasons.length > 0) {
            const { leg, image } = due.found.record;
            refused.push({ leg, image, reasons });
            continue;
        }
        const { run, workspace } = host;
        const about = { run, now, version: inputs.version, workspace };
        admitted.push({ ...due, candidate: candidateOf(due, about, verdict.isVerified) });
    }
    const keptBack = inputs.incomplete === 'skip' ? keptBackImages(refused, leftOut) : [];
    const back = new Set(keptBack.map(({ image }) => image));
    const whole = admitted.filter(({ candidate: { image } }) => !back.has(image));
    for (const { candidate, targets: names } of whole)
        host.info(`${candidate.leg}: ${names.join(', ')}${candidate.isVerified ? '' : ' (not verified)'}`);
    for (const { leg, reason } of leftOut)
        host.info(`${leg} is left out: ${reason}`);
    for (const { image } of keptBack)
        host.info(`${image} is kept back, with all its legs.`);
    if (inputs.incomplete === 'refuse' || whole.length === 0)
        refusals.push(...refused.flatMap(({ reasons }) => reasons));
    return { set, admitted: whole, leftOut, keptBack, refusals, warnings };
}

var clock = __webpack_require__(94850);
var secrets_environment = __webpack_require__(94463);
;// CONCATENATED MODULE: ./.build/publish/engine/fleet.js

function fleetOf({ legs, others = [] }, request) {
    const { target, isEveryLeg, hasCopies } = request;
    const own = [...legs, ...others].filter(({ publish }) => isEveryLeg || publish.includes(target));
    return {
        legs: own.map((leg) => ({ leg: leg.leg, image: leg.image, axes: leg.axes, values: valuesOf(leg, request) })),
        isWhole: others.length === 0 && legs.every(({ state }) => state !== 'unselected'),
        hasCopies,
    };
}
function valuesOf(leg, { run, now, version }) {
    const said = version === '' ? leg.version : version;
    const values = (0,late_values .l)(run, now, { key: leg.key, version: said });
    for (const [axis, value] of Object.entries(leg.axes))
        values.set(axis, value);
    return values.set('image', leg.image).set('tier', leg.tier).set('name', leg.leg).set('slug', leg.slug);
}

;// CONCATENATED MODULE: ./.build/publish/engine/placed.js

function placedImages(candidates, outcomes, providers) {
    const kindsFor = (image, gives) => providers.flatMap(({ name, target }) => (target?.gives === gives || target?.gives === 'version') && target.takes(image) ? [name] : []);
    return candidates.flatMap((candidate) => {
        const { leg, image, axes, record, values } = candidate;
        const there = outcomes.filter((one) => one.leg === leg && isThere(one));
        const builds = [...(0,core_values .me)(candidate.images, ({ build }) => build)];
        return builds.flatMap(([build, images]) => {
            const own = there.filter((one) => one.build === build);
            const places = new Map();
            for (const one of images)
                places.set(one.region, idOf(one, own, kindsFor(one, 'name')));
            const copying = new Set(images.flatMap((one) => kindsFor(one, 'copies')));
            for (const { kind, region, id } of own) {
                if (copying.has(kind) && region !== null && id !== null && !places.has(region))
                    places.set(region, id);
            }
            const common = { leg, image, axes, build, name: record.name, version: values.get('version') ?? '' };
            const provider = images[0]?.provider ?? '';
            return [...places].map(([region, id]) => ({ ...common, provider, region, id }));
        });
    });
}
function idOf({ id, files }, there, naming) {
    const published = there.find((one) => one.id !== null && naming.includes(one.kind));
    return published?.id ?? files[0]?.path ?? id;
}
function isThere({ status }) {
    return status !== 'failed' && status !== 'skipped';
}

var command = __webpack_require__(40039);
var git = __webpack_require__(506);
;// CONCATENATED MODULE: ./.build/publish/files/delivery/git.js



const MOST_BYTES = 32 * 1024 * 1024;
function gitEnvironment(base, remote, token) {
    const settings = [
        ['core.hooksPath', '/dev/null'],
        ['core.fsmonitor', 'false'],
        ['credential.helper', ''],
        ['core.askPass', ''],
        ['http.followRedirects', 'false'],
        ['http.lowSpeedLimit', '1'],
        ['http.lowSpeedTime', '60'],
        ['gc.auto', '0'],
        ['maintenance.auto', 'false'],
        ['push.gpgSign', 'false'],
        ['push.followTags', 'false'],
        ['push.recurseSubmodules', 'no'],
    ];
    if (token !== null && /^https?:\/\/[^/@]+\//.test(remote)) {
        const name = `http.${remote}.extraheader`;
        settings.push([name, ''], [name, `AUTHORIZATION: basic ${loginOf(token)}`]);
    }
    return {
        ...base,
        LC_ALL: 'C',
        LANGUAGE: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: '',
        SSH_ASKPASS: '',
        GIT_SSH_COMMAND: 'ssh -oBatchMode=yes',
        GIT_ALLOW_PROTOCOL: 'http:https:ssh',
        GIT_LITERAL_PATHSPECS: '1',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_CONFIG_COUNT: String(settings.length),
        ...Object.fromEntries(settings.flatMap(([name, value], index) => [
            [`GIT_CONFIG_KEY_${index}`, name],
            [`GIT_CONFIG_VALUE_${index}`, value],
        ])),
    };
}
function loginOf(token) {
    return Buffer.from(`x-access-token:${token}`).toString('base64');
}
async function gitResult({ folder, environment, signal }, args) {
    return (0,git .E)(['--no-pager', ...args], {
        cwd: folder,
        environment,
        limitMs: command .GF,
        mostBytes: MOST_BYTES,
        ...(signal === undefined ? {} : { signal }),
    });
}
async function git_git(place, ...args) {
    const { exitCode, stdout, stderr } = await gitResult(place, args);
    if (exitCode !== 0)
        throw new errors .Qd(`git ${args[0] ?? ''}`, exitCode, stderr);
    return stdout.toString('utf8').trimEnd();
}

;// CONCATENATED MODULE: ./.build/publish/files/delivery/tree.js
const tree_MOST_BYTES = 4 * 1024 * 1024;

;// CONCATENATED MODULE: ./.build/publish/files/delivery/commit-tree.js






function commitTree(place, commit) {
    return {
        read: async (path) => {
            const entry = await plainEntry(place, commit, path);
            if (entry === undefined)
                return null;
            if (entry.size > tree_MOST_BYTES) {
                throw new errors .yo(`${(0,runner_inputs .WU)(path)} has ${entry.size} bytes; at most ${tree_MOST_BYTES} are read.`);
            }
            const { exitCode, stdout, stderr } = await gitResult(place, ['cat-file', 'blob', entry.object]);
            if (exitCode !== 0)
                throw new errors .Qd('git cat-file', exitCode, stderr);
            return { bytes: stdout, isExecutable: entry.mode === '100755' };
        },
    };
}
async function createCommit(place, parent, files, message, identity) {
    const index = (0,external_node_path_.join)(place.folder, 'bakehouse-index');
    const blob = (0,external_node_path_.join)(place.folder, 'bakehouse-blob');
    const inIndex = {
        ...place,
        environment: {
            ...place.environment,
            GIT_INDEX_FILE: index,
            GIT_AUTHOR_NAME: identity.name,
            GIT_AUTHOR_EMAIL: identity.email,
            GIT_COMMITTER_NAME: identity.name,
            GIT_COMMITTER_EMAIL: identity.email,
        },
    };
    try {
        await git_git(inIndex, 'read-tree', parent);
        for (const { rendering, after, isExecutable } of files) {
            (0,external_node_fs_.writeFileSync)(blob, after);
            const object = await git_git(inIndex, 'hash-object', '-w', '--no-filters', '--', blob);
            const mode = isExecutable ? '100755' : '100644';
            await git_git(inIndex, 'update-index', '--add', '--cacheinfo', `${mode},${object},${rendering.path}`);
        }
        const tree = await git_git(inIndex, 'write-tree');
        return await git_git(inIndex, 'commit-tree', tree, '-p', parent, '-m', message);
    }
    finally {
        (0,external_node_fs_.rmSync)(index, { force: true });
        (0,external_node_fs_.rmSync)(blob, { force: true });
    }
}
async function messageOfCommit(place, commit) {
    return git_git(place, 'log', '-1', '--format=%B', commit, '--');
}
async function plainEntry(place, commit, path) {
    const parts = path.split('/');
    const ways = parts.map((_, depth) => parts.slice(0, depth + 1).join('/'));
    const listing = await git_git(place, 'ls-tree', '-z', '-t', '--long', '--full-tree', commit, '--', ...ways);
    const entries = new Map(listing.split('\0').flatMap((line) => {
        const [, mode = '', object = '', size = '', name = ''] = /^(\d+) \w+ ([0-9a-f]+) +(\S+)\t(.*)$/s.exec(line) ?? [];
        return name === '' ? [] : [[name, { mode, object, size: Number(size) }]];
    }));
    for (const way of ways) {
        const entry = entries.get(way);
        if (entry === undefined)
            return undefined;
        if (entry.mode === '120000')
            throw new errors .yo(`${(0,runner_inputs .WU)(way)} is a link; name the path that it leads to.`);
        const isLast = way === path;
        if (isLast && entry.mode.startsWith('100'))
            return entry;
        if (isLast || entry.mode !== '040000')
            throw new errors .yo(`${(0,runner_inputs .WU)(way)} is no ${isLast ? 'plain file' : 'folder'}.`);
    }
    return undefined;
}

var wording = __webpack_require__(37478);
;// CONCATENATED MODULE: ./.build/publish/files/file-change.js


const LONGEST_SHOWN = 100;
async function compare(tree, renderings) {
    const files = [];
    const problems = [];
    for (const rendering of renderings) {
        try {
            const file = await tree.read(rendering.path);
            const before = file?.bytes ?? null;
            const { content: after, notices } = rendering.render(before);
            const isSame = before !== null && Buffer.compare(before, after) === 0;
            const status = before === null ? 'created' : isSame ? 'unchanged' : 'updated';
            files.push({ rendering, before, after, isExecutable: file?.isExecutable ?? false, status, notices });
        }
        catch (error) {
            if (!(error instanceof errors .yo))
                throw error;
            problems.push({ rendering, message: error.message });
        }
    }
    return { files, problems };
}
function shownDifference({ before, after }) {
    const fresh = linesOf(after);
    if (before === null)
        return { before: null, after: (0,wording .hS)(fresh.filter((line) => line !== '').length, 'line') };
    const old = linesOf(before);
    const first = fresh.findIndex((line, index) => line !== old[index]);
    const others = old.length === fresh.length ? fresh.filter((line, index) => line !== old[index]).length - 1 : 0;
    const more = others > 0 ? ` (and ${(0,wording .hS)(others, 'line')} more)` : '';
    return { before: cut(old[first] ?? ''), after: cut(fresh[first] ?? '') + more };
}
function linesOf(bytes) {
    return Buffer.from(bytes)
        .toString('utf8')
        .split(/\r\n|\n|\r/);
}
function cut(line) {
    return (0,wording .IN)(line.trim(), LONGEST_SHOWN);
}

;// CONCATENATED MODULE: ./.build/publish/files/delivery/delivery.js

function changeOf(target, verb, place, file) {
    return { ...announcement(target, `${verb} ${file.rendering.path}${place}`), ...shownDifference(file) };
}
function announcement(target, what) {
    return { target, kind: 'files', leg: null, region: null, phase: 'announce', what, before: null, after: null };
}
function refusedResults({ files, problems }) {
    const message = 'not written, as another file of the target cannot be.';
    return [
        ...problems.map((one) => ({
            rendering: one.rendering,
            status: 'failed',
            after: null,
            message: one.message,
        })),
        ...files.map(({ rendering }) => ({ rendering, status: 'skipped', after: null, message })),
    ];
}
function changedFiles({ files }) {
    return files.filter(({ status }) => status !== 'unchanged');
}

;// CONCATENATED MODULE: ./.build/publish/files/delivery/remote-repository.js



class PassingTrouble extends Error {
    name = 'PassingTrouble';
}
const PASSING = /returned error: (?:429|5\d\d)|timed out|Could not resolve|Connection (?:reset|refused)|early EOF|hung up|RPC failed|Recv failure|Empty reply/i;
const REFUSED_LOGIN = /returned error: 40[13]|Authentication failed|could not read Username|Permission.{0,200}denied/i;
const LOST_RACE = /\(fetch first\)|\(non-fast-forward\)|\(stale info\)|cannot lock ref|failed to lock|incorrect old value|reference already exists|failed to update ref|but expected/i;
async function createLocalRepository(place) {
    (0,external_node_fs_.mkdirSync)(place.folder, { recursive: true, mode: 0o700 });
    await git_git(place, 'init', '--quiet', '--bare', '--template=', '.');
}
async function remoteRefs(place, remote, branches) {
    const patterns = ['HEAD', ...branches.map((branch) => `refs/heads/${branch}`)];
    const said = await overNetwork(place, remote, ['ls-remote', '--symref', '--', remote, ...patterns]);
    const found = new Map();
    let defaultBranch = null;
    for (const line of said.split('\n')) {
        const [value = '', name = ''] = line.split('\t');
        const head = /^ref: refs\/heads\/(.+)$/.exec(value)?.[1];
        if (head !== undefined && name === 'HEAD')
            defaultBranch = head;
        else if (name.startsWith('refs/heads/'))
            found.set(name.slice('refs/heads/'.length), value);
    }
    return {
        defaultBranch,
        branches: new Map(branches.flatMap((one) => (found.has(one) ? [[one, found.get(one) ?? '']] : []))),
    };
}
async function fetchBranch(place, remote, branch, depth = 1) {
    await overNetwork(place, remote, [
        'fetch',
        '--quiet',
        `--depth=${depth}`,
        '--no-tags',
        '--no-recurse-submodules',
        '--no-write-fetch-head',
        '--',
        remote,
        `+refs/heads/${branch}:refs/fetched/${branch}`,
    ]);
    return git_git(place, 'rev-parse', '--verify', `refs/fetched/${branch}^{commit}`);
}
async function pushCommit(place, remote, commit, branch, expected) {
    const ref = `refs/heads/${branch}`;
    const lease = expected === null ? [] : [`--force-with-lease=${ref}:${expected}`];
    const args = ['push', '--porcelain', '--no-verify', ...lease, '--', remote, `${commit}:${ref}`];
    const { exitCode, stdout, stderr } = await gitResult(place, args);
    if (exitCode === 0)
        return 'pushed';
    const said = `${stderr}\n${stdout.toString('utf8')}`;
    if (LOST_RACE.test(said))
        return 'lost';
    const refusal = /^!\t[^\t]*\t\[remote rejected\] \((.*)\)$/m.exec(said)?.[1];
    if (refusal !== undefined) {
        const reasons = [...stderr.matchAll(/^remote: (.*\S)/gm)].map(([, line = '']) => line);
        const more = reasons.length === 0 ? '' : ` It said: ${reasons.slice(0, 5).join(' ').slice(0, 500)}`;
        throw new errors .yo(`${shownRemote(remote)} does not take the commit on ${branch}: ${refusal}.${more} Where a rule protects the branch, use deliver: pull-request.`);
    }
    throw remote_repository_troubleOf(remote, 'push', exitCode, stderr);
}
async function overNetwork(place, remote, args) {
    const { exitCode, stdout, stderr } = await gitResult(place, args);
    if (exitCode === 0)
        return stdout.toString('utf8').trimEnd();
    throw remote_repository_troubleOf(remote, args[0] ?? '', exitCode, stderr);
}
function remote_repository_troubleOf(remote, verb, exitCode, stderr) {
    const { message } = new errors .Qd(`git ${verb}`, exitCode, stderr);
    if (PASSING.test(stderr))
        return new PassingTrouble(message);
    if (REFUSED_LOGIN.test(stderr)) {
        return new errors .yo(`${shownRemote(remote)} refuses the login: ${message}. The job needs \`permissions: contents: write\`, or a github-token that may write there.`);
    }
    return new errors .yo(`${shownRemote(remote)} cannot be reached: ${message}`);
}
function shownRemote(remote) {
    return remote.replace(/\/\/[^/@]*@/, '//');
}

;// CONCATENATED MODULE: ./.build/publish/files/delivery/remote.js







const IDENTITY = {
    name: 'bakehouse[bot]',
    email: '41898282+github-actions[bot]@users.noreply.github.com',
};
function remoteOf(environment, token, identity = IDENTITY) {
    const repository = environment['GITHUB_REPOSITORY'] ?? '';
    const server = environment['GITHUB_SERVER_URL'] ?? '';
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^https?:\/\/[^\s@]+$/.test(server))
        return null;
    return {
        url: `${withoutTrailing(server, '/')}/${repository}.git`,
        repository,
        apiUrl: environment['GITHUB_API_URL'] ?? 'https://api.github.com',
        token: token === '' ? null : token,
        identity,
    };
}
class LostRace extends PassingTrouble {
}
const MOST_ATTEMPTS = 6;
const FIRST_PAUSE_MS = 500;
async function withRemote(world, target, signal, attempt) {
    const { remote, temporary, environment, sleep, secret } = world;
    if (remote.token !== null) {
        secret(remote.token);
        secret(loginOf(remote.token));
    }
    const folder = (0,external_node_path_.join)(temporary, `files-of-${target}.git`);
    const place = {
        folder,
        environment: gitEnvironment(environment, remote.url, remote.token),
        ...(signal === undefined ? {} : { signal }),
    };
    (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    try {
        await createLocalRepository(place);
        return await (0,side_by_side .L)(() => attempt(place), (error, attempts) => {
            if (!(error instanceof PassingTrouble))
                return undefined;
            if (attempts < MOST_ATTEMPTS)
                return FIRST_PAUSE_MS * 2 ** (attempts - 1);
            throw new errors .yo(`${remote.repository}: tried ${MOST_ATTEMPTS} times, the last time: ${error.message}`);
        }, async (ms) => {
            await sleep(ms);
            signal?.throwIfAborted();
        });
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
function commitMessage(target, files) {
    const list = files.map(({ rendering }) => `- ${rendering.path}`).join('\n');
    return `Update image ids of ${target}\n\n${list}\n\n${trailerOf(target)}`;
}
function trailerOf(target) {
    return `Bakehouse-Target: ${target}`;
}

;// CONCATENATED MODULE: ./.build/publish/files/delivery/commit-delivery.js






function commitDelivery(target, named, world) {
    const { remote } = world;
    return {
        look: async (renderings) => withRemote(world, target, undefined, async (place) => {
            const { branch, comparison } = await fetched(place, renderings);
            const changes = changedFiles(comparison).map((file) => changeOf(target, 'commit', ` to ${branch}`, file));
            return { comparison, changes, notices: [], branch };
        }),
        deliver: async (renderings, ledger) => withRemote(world, target, ledger.signal, async (place) => {
            const { branch, tip, comparison } = await fetched(place, renderings);
            if (comparison.problems.length > 0)
                return refusedResults(comparison);
            const changed = changedFiles(comparison);
            if (changed.length > 0) {
                const commit = await createCommit(place, tip, changed, commitMessage(target, changed), remote.identity);
                const paths = changed.map(({ rendering }) => rendering.path).join(', ');
                const what = `push ${paths} to ${branch} of ${remote.repository}`;
                await ledger.change({ ...announcement(target, what), before: tip, after: commit }, async () => {
                    const result = await pushCommit(place, remote.url, commit, branch, null);
                    if (result === 'lost')
                        throw new LostRace(`somebody else pushed to ${branch} meanwhile.`);
                });
            }
            return comparison.files.map(({ rendering, after, status }) => ({ rendering, status, after, message: null }));
        }),
    };
    async function fetched(place, renderings) {
        const refs = await remoteRefs(place, remote.url, named === undefined ? [] : [named]);
        const branch = named ?? refs.defaultBranch;
        if (branch === null)
            throw new errors .yo(`${remote.repository} has no default branch; name one with \`branch\`.`);
        if (named !== undefined && !refs.branches.has(named)) {
            throw new errors .yo(`\`branch\` names ${named}, which ${remote.repository} does not have; create it first.`);
        }
        const tip = await fetchBranch(place, remote.url, branch);
        return { branch, tip, comparison: await compare(commitTree(place, tip), renderings) };
    }
}

var external_node_crypto_ = __webpack_require__(77598);
var bounded_file = __webpack_require__(52948);
;// CONCATENATED MODULE: ./.build/publish/files/delivery/folder-tree.js







const KEPT_MODE = 0o777;
function folderTree(folder) {
    return {
        read: async (path) => {
            const stat = plainStat(folder, path);
            if (stat === undefined)
                return null;
            const bytes = (0,bounded_file .C)(`The file ${(0,runner_inputs .WU)(path)}`, (0,external_node_path_.join)(folder, path), tree_MOST_BYTES);
            return { bytes, isExecutable: (stat.mode & 0o111) !== 0 };
        },
    };
}
function writeInFolder(folder, path, bytes) {
    const stat = plainStat(folder, path);
    const target = (0,external_node_path_.join)(folder, path);
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(target), { recursive: true });
    const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `.bakehouse-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    try {
        (0,external_node_fs_.writeFileSync)(temporary, bytes, { flag: 'wx' });
        if (stat !== undefined)
            (0,external_node_fs_.chmodSync)(temporary, stat.mode & KEPT_MODE);
        (0,external_node_fs_.renameSync)(temporary, target);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(temporary, { force: true });
        throw error;
    }
}
function plainStat(folder, path) {
    const parts = path.split('/');
    for (const depth of parts.keys()) {
        const way = parts.slice(0, depth + 1).join('/');
        const isLast = depth === parts.length - 1;
        let stat;
        try {
            stat = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(folder, way));
        }
        catch (error) {
            if ((0,errors .$N)(error) === 'ENOENT')
                return undefined;
            throw new errors .yo(`${(0,runner_inputs .WU)(way)} cannot be read (${(0,errors .$N)(error) ?? String(error)}).`);
        }
        if (stat.isSymbolicLink())
            throw new errors .yo(`${(0,runner_inputs .WU)(way)} is a link; name the path that it leads to.`);
        if (isLast && stat.isFile())
            return { mode: stat.mode };
        if (isLast || !stat.isDirectory())
            throw new errors .yo(`${(0,runner_inputs .WU)(way)} is no ${isLast ? 'plain file' : 'folder'}.`);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./.build/publish/files/delivery/folder-delivery.js



function folderDelivery(target, folder) {
    const tree = folderTree(folder);
    return {
        look: async (renderings) => {
            const comparison = await compare(tree, renderings);
            return {
                comparison,
                changes: changedFiles(comparison).map((file) => changeOf(target, 'write', '', file)),
                notices: [],
            };
        },
        deliver: async (renderings, ledger) => {
            const comparison = await compare(tree, renderings);
            if (comparison.problems.length > 0)
                return refusedResults(comparison);
            const results = [];
            for (const file of comparison.files) {
                const { rendering, after, status } = file;
                if (status !== 'unchanged') {
                    await ledger.change(changeOf(target, 'write', '', file), async () => writeInFolder(folder, rendering.path, after));
                }
                results.push({ rendering, status, after, message: null });
            }
            return results;
        },
    };
}

var item = __webpack_require__(21887);
;// CONCATENATED MODULE: ./.build/publish/files/delivery/open-proposal.js





async function proposedFiles(place, head, baseTip) {
    const parent = `${head}^`;
    const known = await gitResult(place, ['rev-parse', '--quiet', '--verify', `${parent}^{commit}`]);
    if (known.exitCode !== 0)
        return new Map();
    const listing = await git_git(place, 'diff-tree', '-r', '-z', '--name-only', '--no-renames', parent, head);
    const proposed = new Map();
    for (const path of listing.split('\0').filter((one) => one !== '')) {
        const own = await bytesAt(place, head, path);
        if (own === null)
            continue;
        const [old, now] = [await bytesAt(place, parent, path), await bytesAt(place, baseTip, path)];
        const merged = isSame(old, now) ? own : await mergedBytes(place, { now, old, own });
        if (merged !== null)
            proposed.set(path, merged);
    }
    return proposed;
}
function onTopOf(proposed, renderings) {
    const own = new Set(renderings.map(({ path }) => path));
    const kept = [...proposed].filter(([path]) => !own.has(path));
    return [
        ...renderings.map((rendering) => ({
            ...rendering,
            render: (existing) => rendering.render(proposed.get(rendering.path) ?? existing),
        })),
        ...kept.map(([path, content]) => ({
            path,
            format: 'manifest',
            items: [],
            render: () => ({ content, notices: [] }),
            check: () => { },
        })),
    ].sort((a, b) => (a.path < b.path ? -1 : 1));
}
async function bytesAt(place, commit, path) {
    let file;
    try {
        file = await commitTree(place, commit).read(path);
    }
    catch (error) {
        if (error instanceof errors .yo)
            return null;
        throw error;
    }
    return file?.bytes ?? null;
}
function isSame(one, other) {
    return one === null || other === null ? one === other : Buffer.compare(one, other) === 0;
}
async function mergedBytes(place, sides) {
    if (sides.now === null || sides.old === null)
        return null;
    const paths = ['now', 'old', 'own'].map((side) => (0,external_node_path_.join)(place.folder, `bakehouse-${side}`));
    try {
        for (const [index, bytes] of [sides.now, sides.old, sides.own].entries())
            (0,external_node_fs_.writeFileSync)(paths[index] ?? '', bytes);
        const { exitCode, stdout, stderr } = await gitResult(place, ['merge-file', '-p', '-q', ...paths]);
        if (exitCode > 127)
            throw new errors .Qd('git merge-file', exitCode, stderr);
        return exitCode === 0 ? stdout : null;
    }
    finally {
        for (const path of paths)
            (0,external_node_fs_.rmSync)(path, { force: true });
    }
}

var github_client = __webpack_require__(34677);
;// CONCATENATED MODULE: ./.build/publish/files/delivery/pull-requests.js




async function createPullRequests({ apiUrl, repository, token }) {
    if (token === null)
        throw new errors .yo('Input "github-token" is needed for deliver: pull-request, but is empty.');
    const { rest } = await (0,github_client .L)(token, apiUrl);
    const [owner = '', repo = ''] = repository.split('/');
    return {
        list: async (branch, base) => {
            const head = `${owner}:${branch}`;
            const query = {
                owner,
                repo,
                head,
                base,
                state: 'all',
                sort: 'created',
                direction: 'desc',
                per_page: 100,
            };
            const { data } = await told(`list pull requests of ${repository}`, async () => rest.pulls.list(query));
            const own = data.filter((one) => one.head.ref === branch &&
                one.base.ref === base &&
                (0,core_values .C5)(one.head.repo, 'full_name')?.toString().toLowerCase() === repository.toLowerCase());
            return own.map(({ number, html_url: url, state, merged_at: merged, head: { sha } }) => ({
                number,
                url,
                state: state === 'open' ? 'open' : merged === null ? 'closed' : 'merged',
                head: sha,
            }));
        },
        create: async (branch, base, title, body) => {
            const request = { owner, repo, head: branch, base, title, body };
            await told(`create a pull request in ${repository}`, async () => rest.pulls.create(request));
        },
    };
}
async function told(verb, call) {
    try {
        return await call();
    }
    catch (error) {
        const status = (0,core_values .C5)(error, 'status');
        const message = `GitHub does not ${verb}: ${(0,errors .bD)(error).replace(/\s+/g, ' ').slice(0, 300)}`;
        if (/pull request already exists/i.test(message))
            throw new PassingTrouble(message);
        const isLimit = status === 429 || (status === 403 && /rate limit/i.test(message));
        if (isLimit || (typeof status === 'number' && status >= 500))
            throw new PassingTrouble(message);
        if (typeof status !== 'number')
            throw error;
        if (/not permitted to create or approve pull requests/i.test(message)) {
            throw new errors .yo(`${message}. Allow it under Settings, Actions, General, "Allow GitHub Actions to create and approve pull requests", or give another github-token.`);
        }
        const rights = status === 401 || status === 403 || status === 404;
        throw new errors .yo(rights ? `${message}. The job needs \`permissions: pull-requests: write\`.` : `${message}.`);
    }
}

;// CONCATENATED MODULE: ./.build/publish/files/delivery/pull-request-delivery.js








function pullRequestDelivery(target, branch, world) {
    const { remote } = world;
    const shown = `from ${branch}`;
    const request = (base) => announcement(target, `open a pull request ${shown} to ${base}`);
    return {
        look: async (renderings) => withRemote(world, target, undefined, async (place) => {
            const proposal = await proposalOf(place, renderings);
            const { comparison, needsPush, needsRequest, base, declined } = proposal;
            return {
                comparison,
                changes: [
                    ...(needsPush
                        ? changedFiles(comparison).map((file) => changeOf(target, 'propose', ` ${shown}`, file))
                        : []),
                    ...(needsRequest ? [request(base)] : []),
                ],
                notices: declined === null ? [] : [`Target ${target}: ${declinedText(declined)}`],
            };
        }),
        deliver: async (renderings, ledger) => {
            let didSomething = false;
            return withRemote(world, target, ledger.signal, async (place) => {
                const proposal = await proposalOf(place, renderings);
                const { comparison, base, declined } = proposal;
                if (comparison.problems.length > 0)
                    return refusedResults(comparison);
                if (proposal.needsPush) {
                    didSomething = true;
                    const commit = await createCommit(place, proposal.baseTip, changedFiles(comparison), proposal.message, remote.identity);
                    const push = announcement(target, `push ${branch} of ${remote.repository}`);
                    await ledger.change({ ...push, before: proposal.head, after: commit }, async () => {
                        const result = await pushCommit(place, remote.url, commit, branch, proposal.head ?? '');
                        if (result === 'lost')
                            throw new LostRace(`somebody else pushed to ${branch} meanwhile.`);
                    });
                }
                if (proposal.needsRequest) {
                    didSomething = true;
                    const { create } = await createPullRequests(remote);
                    const title = proposal.message.split('\n', 1)[0] ?? '';
                    await ledger.change(request(base), async () => create(branch, base, title, bodyOf(target)));
                }
                return comparison.files.map(({ rendering, after, status }) => {
                    if (status === 'unchanged' || didSomething)
                        return { rendering, status, after, message: null };
                    if (declined === null)
                        return { rendering, status: 'unchanged', after, message: null };
                    return { rendering, status: 'skipped', after, message: declinedText(declined) };
                });
            });
        },
    };
    async function proposalOf(place, renderings) {
        const { defaultBranch: base, branches } = await remoteRefs(place, remote.url, [branch]);
        if (base === null)
            throw new errors .yo(`${remote.repository} has no default branch to propose anything for.`);
        if (base === branch)
            throw new errors .yo(`\`branch\` names ${branch}, which is the default branch itself.`);
        const baseTip = await fetchBranch(place, remote.url, base);
        const tree = commitTree(place, baseTip);
        const own = await compare(tree, renderings);
        const of = (comparison) => ({
            comparison,
            base,
            baseTip,
            message: commitMessage(target, changedFiles(comparison)),
        });
        const nothing = {
            ...of(own),
            head: null,
            declined: null,
            needsPush: false,
            needsRequest: false,
        };
        if (own.problems.length > 0 || changedFiles(own).length === 0)
            return nothing;
        const requests = await (await createPullRequests(remote)).list(branch, base);
        const isOpen = requests.some(({ state }) => state === 'open');
        if (!branches.has(branch))
            return { ...nothing, needsPush: true, needsRequest: !isOpen };
        const head = await fetchBranch(place, remote.url, branch, 2);
        const last = requests.find((one) => one.head === head);
        await checkOurs(place, head);
        const comparison = isOpen
            ? await compare(tree, onTopOf(await proposedFiles(place, head, baseTip), renderings))
            : own;
        const all = { ...nothing, ...of(comparison), head };
        if (comparison.problems.length > 0)
            return all;
        const isThere = await isProposed(place, head, comparison, all.message);
        if (isThere && last?.state === 'closed' && !isOpen)
            return { ...all, declined: last };
        if (isThere && last?.state !== 'merged')
            return { ...all, needsRequest: !isOpen };
        return { ...all, needsPush: true, needsRequest: !isOpen };
    }
    async function checkOurs(place, head) {
        if (!(await messageOfCommit(place, head)).split('\n').includes(trailerOf(target))) {
            throw new errors .yo(`the branch ${branch} of ${remote.repository} ends in a commit that Bakehouse did not make for the target ${target} (${head.slice(0, 12)}); merge or delete the branch, or name another with \`branch\`.`);
        }
    }
    async function isProposed(place, head, comparison, message) {
        if ((await messageOfCommit(place, head)) !== message)
            return false;
        const tree = commitTree(place, head);
        for (const { rendering, after, isExecutable } of changedFiles(comparison)) {
            const file = await tree.read(rendering.path);
            if (file === null || file.isExecutable !== isExecutable || Buffer.compare(file.bytes, after) !== 0)
                return false;
        }
        return true;
    }
}
function declinedText({ number, url }) {
    return `pull request #${number} with these very ids was closed without merging (${url}), and is not opened again; reopen it, or delete its branch.`;
}
function bodyOf(target) {
    return `Ids of the images that were published for the target \`${target}\`.\n\nBakehouse keeps this branch up to date, and makes it anew when the ids change: commits of others on it stop that.\n`;
}

var rendering = __webpack_require__(50453);
;// CONCATENATED MODULE: ./.build/publish/files/files.js









function createFilesPublisher(setting) {
    const { target, fields, candidates, fleet } = setting;
    const outcomes = [];
    const written = [];
    let branch;
    const at = (message) => `Target ${target}, files: ${message}`;
    return {
        target,
        kind: engine_targets .cn,
        preflight: async (placed = candidates.flatMap(item .fw)) => {
            const { renderings, problems } = (0,rendering .v)(fields, (0,item .S3)(candidates, placed), fleet);
            if (problems.length > 0)
                return { refusals: problems.map(at), notices: [], changes: [] };
            try {
                const { comparison, changes, notices, ...looked } = await deliveryOf(setting).look(renderings);
                ({ branch } = looked);
                const told = comparison.files.flatMap(({ rendering, notices: own }) => own.map((message) => at(`${rendering.path}: ${message}`)));
                return {
                    refusals: comparison.problems.map(({ message }) => at(message)),
                    notices: [...notices, ...told],
                    changes,
                };
            }
            catch (error) {
                return { refusals: [at(files_troubleOf(error))], notices: [], changes: [] };
            }
        },
        files: (placed) => {
            const { renderings } = (0,rendering .v)(fields, (0,item .S3)(candidates, placed), fleet);
            return { target, place: (0,shared_files .gL)(target, fields, branch), paths: renderings.map(({ path }) => path) };
        },
        carryOut: async (phase, ledger, placed) => {
            if (phase !== 'announce')
                return;
            const items = (0,item .S3)(candidates, placed);
            const { renderings, problems } = (0,rendering .v)(fields, items, fleet);
            if (problems.length > 0) {
                outcomes.push(...outcomesOf(target, placedOf(items), null, 'failed', null, problems.map(at).join('\n')));
                return;
            }
            for (const result of await results(renderings, async () => deliveryOf(setting).deliver(renderings, ledger))) {
                const { rendering, status, after, message } = result;
                const digest = after === null ? null : (0,files_files .sc)(after);
                const told = message === null ? null : at(message);
                outcomes.push(...outcomesOf(target, placedOf(rendering.items), rendering.path, status, digest, told));
                if (fields.deliver === 'artifact' && status !== 'failed' && status !== 'skipped')
                    written.push(rendering.path);
            }
        },
        outcomes: () => outcomes,
        written: () => written,
    };
}
function deliveryOf({ target, fields, folder, world }) {
    if (fields.deliver === 'artifact')
        return folderDelivery(target, folder);
    if (world === null) {
        throw new errors .yo(`deliver: ${fields.deliver} needs a repository on GitHub, which is not known here (GITHUB_REPOSITORY); use deliver: artifact.`);
    }
    if (fields.deliver === 'commit')
        return commitDelivery(target, fields.branch, world);
    return pullRequestDelivery(target, fields.branch ?? `bakehouse/${target}`, world);
}
async function results(renderings, deliver) {
    try {
        return await deliver();
    }
    catch (error) {
        const message = files_troubleOf(error);
        return renderings.map((rendering) => ({ rendering, status: 'failed', after: null, message }));
    }
}
function files_troubleOf(error) {
    const isTold = error instanceof errors .yo || error instanceof errors .Qd || (0,errors .$N)(error) !== undefined;
    if (isTold || (error instanceof Error && error.name === 'AbortError'))
        return (0,errors .bD)(error);
    throw error;
}
function placedOf(items) {
    return items.map(({ placed }) => placed);
}
function outcomesOf(target, placed, ref, status, digest, message) {
    return placed.map(({ leg, build, region, id }) => ({
        target,
        kind: engine_targets .cn,
        leg,
        build,
        region,
        id,
        digest,
        ref,
        status,
        isRequired: status !== 'skipped',
        message,
    }));
}

var image_manifest = __webpack_require__(19052);
;// CONCATENATED MODULE: ./.build/actions/publish-image/publishers.js
















const BOT = { name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' };
async function openPublishers(host, { inputs, plan, targets, areInline }, folder, { admitted }, now) {
    const environment = (0,secrets_environment .Qc)(host.environment, [], {});
    const filesIn = outputFolder(host, inputs['output-directory']);
    const temporary = (0,external_node_path_.join)(folder.path, 'work');
    (0,external_node_fs_.mkdirSync)(temporary, { recursive: true, mode: 0o700 });
    const written = [];
    const fleetAt = (target) => {
        const request = { target, isEveryLeg: areInline, run: host.run, now, version: inputs.version };
        const hasCopies = (0,engine_targets .lS)(targets[target], providers.providers).length > 0;
        return plan === null ? null : fleetOf(plan, { ...request, hasCopies });
    };
    const files = (target, fields, candidates) => {
        const world = remoteWorld(host, inputs['github-token'], temporary, environment);
        const fleet = fleetAt(target);
        const publisher = createFilesPublisher({ target, fields, candidates, fleet, folder: filesIn, world });
        written.push(publisher);
        return publisher;
    };
    const publishers = await (0,engine_targets .W2)(providers.providers, {
        targets,
        candidatesOf: (target) => admitted.flatMap(({ targets: names, candidate }) => (names.includes(target) ? [candidate] : [])),
        plannedOf: (target) => fleetAt(target)?.legs ?? null,
        common: {
            buildRegistry: plan?.['build-registry'] ?? null,
            environment,
            temporary,
            bestEffort: new Set(inputs['best-effort-regions']),
            allowPublic: inputs['allow-public'],
        },
        files,
    });
    const candidates = admitted.map(({ candidate }) => candidate);
    return {
        publishers,
        place: (there) => placedImages(candidates, there, providers.providers),
        writeManifest: (placed) => {
            const path = (0,external_node_path_.join)(folder.path, 'image-manifest.json');
            (0,files_files .vK)(path, (0,image_manifest .s)((0,item .S3)(candidates, placed), null).content, 0o644);
            return path;
        },
        filesIn,
        written: () => [...new Set(written.flatMap((publisher) => publisher.written()))],
    };
}
async function surveyPlaces(host, { publishers, place }) {
    const survey = await surveyTargets(publishers, place);
    for (const notice of survey.notices)
        host.info(notice);
    if (survey.changes.length === 0)
        host.info('Nothing is to be changed.');
    for (const change of survey.changes)
        host.info(`Due: ${(0,publish_image_folder .vK)(change)}`);
    return survey;
}
function outputFolder(host, given) {
    const path = (0,external_node_path_.join)(host.workspace, given);
    if (given.includes('\0') || path.startsWith('..'))
        throw new errors .yo('Input "output-directory" is no path.');
    (0,external_node_fs_.mkdirSync)(path, { recursive: true });
    return (0,files_paths .CT)('Input "output-directory"', host.workspace, host.workspace, given);
}
function remoteWorld(host, token, temporary, environment) {
    const { repository } = host.run;
    const server = host.environment['GITHUB_SERVER_URL'] ?? '';
    if (repository === '' || server === '')
        return null;
    return {
        remote: {
            url: `${server}/${repository}.git`,
            repository,
            apiUrl: host.environment['GITHUB_API_URL'] ?? 'https://api.github.com',
            token: token === '' ? null : token,
            identity: BOT,
        },
        temporary,
        environment,
        sleep: (ms) => (0,clock .fm)(ms),
        secret: (value) => host.secret(value),
    };
}

var annotations = __webpack_require__(4541);
var engine_journal = __webpack_require__(39914);
var keep = __webpack_require__(20169);
var plan_collection = __webpack_require__(70610);
;// CONCATENATED MODULE: ./.build/actions/publish-image/run-report.js



async function keepPublishReport(host, { inputs, plan }, { set: before }, told) {
    if (plan === null || !inputs.report)
        return '';
    const [{ runFacts }, { keepReport, runContext }] = await Promise.all([
        __webpack_require__.e(  3857).then(__webpack_require__.bind(__webpack_require__, 11554)),
        __webpack_require__.e(  3857).then(__webpack_require__.bind(__webpack_require__, 34815)),
    ]);
    const set = withPublished(before, told.records);
    const collection = (0,plan_collection .Fo)(plan, set, (text) => host.hides(text));
    const known = (0,record_chain .YL)(set);
    const legs = collection.legs.filter(({ leg, status }) => inputs.records.length === 0 || status !== 'missing' || known.problems.has(leg));
    const facts = runFacts({
        plan,
        set,
        collection: { ...collection, legs },
        run: runContext(host),
        problems: told.problems,
        publishes: true,
        unpublished: told.unpublished,
    });
    const name = (0,artifact_name .fA)(inputs['artifact-prefix'], host.run.attempt);
    const kept = await host.group('Report', () => keepReport(host, facts, name));
    host.output('report', kept?.path ?? '');
    return kept?.address ?? '';
}
function withPublished({ records, problems }, published) {
    const isFollowed = ({ record, attempt }) => record.stage === 'publish' && published.some((one) => one.record.leg === record.leg && one.attempt === attempt);
    return { records: [...records.filter((one) => !isFollowed(one)), ...published], problems };
}

var summary = __webpack_require__(44495);
;// CONCATENATED MODULE: ./.build/actions/publish-image/summary.js


const SIGNS = {
    published: '🟢',
    unchanged: '🟢',
    partial: '🟠',
    incomplete: '🔴',
    failed: '🔴',
    planned: '🔵',
};
const CHANGE_SIGNS = { begun: '🟠', done: '🟢', failed: '🔴' };
const MOST_ROWS = 200;
const MOST_LINES = 50;
const LONGEST_TEXT = 1000;
function renderPublishing(told) {
    const parts = [
        `### ${SIGNS[told.status]} Publish: ${(0,summary .FV)(told.headline)}`,
        told.address === '' ? '' : `[**Open the report**](${told.address})`,
        lines(told.warnings.map((text) => `🔴 **${(0,summary .FV)(summary_cut(text))}**`)),
        told.unverified.length === 0 ? '' : `🔴 **${UNVERIFIED[told.status]}**: ${list(told.unverified.map(summary .SS))}`,
        titled('Refused', told.refusals.map((text) => `- 🔴 ${(0,summary .FV)(summary_cut(text))}`)),
        titled('Failed', told.troubles.map((text) => `- 🔴 ${(0,summary .FV)(summary_cut(text))}`)),
        titled('Kept back', told.keptBack.map(({ image, reasons }) => `- 🔴 ${(0,summary .SS)(image)}: ${reasons.map((text) => (0,summary .FV)(summary_cut(text))).join(' ')}`)),
        renderChanges(told),
        renderPlaces(told),
        titled('Not done', told.left.map((one) => `- ⚪ ${placeOf(one)}: ${(0,summary .FV)(summary_cut(one.what))}`)),
        titled('Left out', told.leftOut.map(({ leg, reason }) => `- ⚪ ${(0,summary .SS)(leg)}: ${(0,summary .FV)(summary_cut(reason))}`)),
        lines(told.notices.map((text) => `- ${(0,summary .FV)(summary_cut(text))}`)),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function renderChanges({ changes, status }) {
    if (changes.length === 0)
        return '';
    const rows = changes
        .slice(0, MOST_ROWS)
        .map((change) => [
        change.status === undefined ? '·' : CHANGE_SIGNS[change.status],
        `${(0,summary .SS)(change.target)} ${change.kind}`,
        [change.leg, change.region].flatMap((part) => (part === null || part === '' ? [] : [(0,summary .SS)(part)])).join(' '),
        `${(0,summary .FV)(summary_cut(change.what))}${change.message ? `: ${(0,summary .FV)(summary_cut(change.message))}` : ''}`,
        change.before === null && change.after === null ? '' : `${value(change.before)} → ${value(change.after)}`,
    ]);
    const head = ['', 'target', 'where', status === 'planned' ? 'would change' : 'changed', 'before → after'];
    return rest((0,summary .tp)(head, rows), changes.length - rows.length);
}
const UNVERIFIED = {
    published: 'Published without having passed tests',
    unchanged: 'Published without having passed tests',
    partial: 'Published without having passed tests',
    incomplete: 'Published without having passed tests',
    failed: 'Without having passed tests',
    planned: 'Would be published without having passed tests',
};
function placeOf({ target, kind, leg, region }) {
    const where = [leg, region].flatMap((part) => (part === null || part === '' ? [] : [(0,summary .SS)(part)]));
    return [`${(0,summary .SS)(target)} ${kind}`, ...where].join(' ');
}
function stateOf(outcome, left) {
    const due = left.find(({ target, kind, leg, region }) => target === outcome.target &&
        kind === outcome.kind &&
        (leg === null || leg === outcome.leg) &&
        (region === null || region === outcome.region));
    if (outcome.status !== 'failed' && due !== undefined)
        return `not done: ${(0,summary .FV)(summary_cut(due.what))}`;
    return `${outcome.status}${outcome.message === null ? '' : `: ${(0,summary .FV)(summary_cut(outcome.message))}`}`;
}
function renderPlaces({ outcomes, left }) {
    if (outcomes.length === 0)
        return '';
    const rows = outcomes
        .slice(0, MOST_ROWS)
        .map((outcome) => [
        outcome.leg === '' ? '' : (0,summary .SS)(outcome.leg),
        `${(0,summary .SS)(outcome.target)} ${outcome.kind}`,
        outcome.region === null ? '' : (0,summary .SS)(outcome.region),
        (0,summary .SS)(summary_cut(outcome.ref ?? outcome.id ?? outcome.digest ?? '')),
        stateOf(outcome, left),
    ]);
    return rest((0,summary .tp)(['leg', 'target', 'region', 'what', 'is'], rows), outcomes.length - rows.length);
}
function titled(title, items) {
    return items.length === 0 ? '' : `**${title}**\n\n${lines(items)}`;
}
function lines(items) {
    const more = items.length - MOST_LINES;
    return [...items.slice(0, MOST_LINES), ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}
function list(items) {
    const more = items.length - MOST_LINES;
    return `${items.slice(0, MOST_LINES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function rest(text, more) {
    return more > 0 ? `${text}\n\n_and ${more} more_` : text;
}
function value(text) {
    return text === null ? 'nothing' : (0,summary .SS)(summary_cut(text));
}
function summary_cut(text) {
    return (0,wording .IN)(text, LONGEST_TEXT);
}

;// CONCATENATED MODULE: ./.build/actions/publish-image/report.js









async function reportRefusals(host, { settings, gate, survey }) {
    const refusals = [...gate.refusals, ...survey.refusals];
    setNoOutputs(host, 'failed');
    (0,annotations .u)(host, besidesTheFirst(host, refusals).map((message) => ({ level: 'error', title: 'Not published', message })));
    const headline = 'nothing was published, and nothing was changed';
    const address = await keepPublishReport(host, settings, gate, {
        records: [],
        problems: refusals,
        unpublished: 'Nothing was published, and nothing was changed.',
    });
    await host.summary(renderPublishing({ ...toldOf(gate, survey), status: 'failed', headline, refusals, address }));
    const more = refusals.length > 1 ? ` (and ${refusals.length - 1} more)` : '';
    host.fail(`Nothing was published, and nothing was changed: ${refusals[0] ?? ''}${more}`);
}
async function reportPlan(host, { gate, survey }) {
    const { changes } = survey;
    const status = changes.length === 0 ? 'unchanged' : 'planned';
    setNoOutputs(host, status);
    host.output('changed', String(changes.length > 0));
    const back = gate.keptBack.length === 0 ? '' : `; ${keptBackWords(gate)}`;
    const headline = `${changes.length === 0 ? 'nothing would be changed' : `${(0,wording .hS)(changes.length, 'change')} would be made`}${back}`;
    tellKeptBack(host, gate, 'warning');
    await host.summary(renderPublishing({ ...toldOf(gate, survey), status, headline, changes }));
    host.info(`Planned: ${headline}.`);
}
async function reportPublishing(host, reported, done) {
    const { settings, folder, gate, survey, started } = reported;
    const { publishing, journal } = done;
    const { outcomes, troubles } = publishing;
    const mutations = journal.entries.length;
    const status = gate.keptBack.length > 0 ? incomplete(statusOf(publishing, mutations)) : statusOf(publishing, mutations);
    const prefix = settings.inputs['artifact-prefix'];
    setOutputs(host, reported, done, status);
    const lagging = outcomes.filter(isLagging);
    (0,annotations .u)(host, [
        ...(status === 'failed' ? besidesTheFirst(host, troubles) : troubles).map((message) => ({
            level: 'error',
            title: 'Publish',
            message,
        })),
        ...lagging.map(({ leg, region, target, message }) => ({
            level: 'warning',
            title: 'Publish',
            message: `${leg} lags in ${region ?? 'a place'} of ${target}: ${message ?? 'it is not there yet'}`,
        })),
    ]);
    const back = gate.keptBack.length === 0 ? '' : `; ${keptBackWords(gate)}`;
    const headline = `${headlineOf(status, done, lagging.length)}${back}`;
    tellKeptBack(host, gate, 'error');
    const left = status === 'failed' ? (0,engine_journal .jA)(journal).left : [];
    const records = await (0,keep .cs)(host, prefix, gate, outcomes, journal.entries);
    const isWhole = status !== 'failed' && status !== 'incomplete';
    const address = await keepPublishReport(host, settings, gate, {
        records,
        problems: troubles,
        unpublished: isWhole ? '' : sentenceOf(headline),
    });
    const told = { status, headline, troubles, changes: journal.entries, outcomes, left, address };
    await host.summary(renderPublishing({ ...toldOf(gate, survey), ...told }));
    if (mutations > 0)
        await (0,keep .dF)(host, prefix, folder.journal);
    if (troubles.length === 0)
        await (0,keep .N9)(host, prefix, done.filesIn, done.files);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    const sentence = `${sentenceOf(headline).slice(0, -1)}, in ${seconds} s.`;
    if (status === 'failed')
        host.fail(`${sentence} ${troubles[0] ?? ''}`.trim());
    else if (status === 'incomplete')
        host.fail(sentence);
    else
        host.info(sentence);
}
function sentenceOf(headline) {
    return `${headline.charAt(0).toUpperCase()}${headline.slice(1)}.`;
}
function besidesTheFirst({ kind }, messages) {
    return kind === 'terminal' ? messages.slice(1) : messages;
}
function incomplete(status) {
    return status === 'failed' ? 'failed' : 'incomplete';
}
function keptBackWords({ keptBack }) {
    const names = keptBack.slice(0, MOST_NAMED).map(({ image }) => image);
    const more = keptBack.length > names.length ? ` and ${keptBack.length - names.length} more` : '';
    return `${names.join(', ')}${more} ${keptBack.length === 1 ? 'is' : 'are'} kept back, with all ${keptBack.length === 1 ? 'its' : 'their'} legs`;
}
const MOST_NAMED = 10;
function tellKeptBack(host, { keptBack }, level) {
    (0,annotations .u)(host, keptBack.map(({ image, reasons }) => {
        const more = reasons.length > 1 ? ` (and ${reasons.length - 1} more)` : '';
        return { level, title: 'Kept back', message: `${image} is kept back: ${reasons[0] ?? ''}${more}` };
    }));
}
function reportFailure(host, mutations) {
    setNoOutputs(host, 'failed');
    host.output('changed', String(mutations > 0));
    host.output('mutations', String(mutations));
}
const KEPT_BACK = {
    replicate: 'nothing was begun',
    share: 'nothing is shared, shown, pointed to or announced',
    expose: 'nothing is shown, pointed to or announced',
    point: 'nothing is pointed to or announced',
    announce: 'nothing is announced',
};
function headlineOf(status, { publishing, journal }, lagging) {
    const { stoppedBefore, isCancelled } = publishing;
    const done = (0,wording .hS)((0,engine_journal .jA)(journal).done.length, 'change');
    if (isCancelled)
        return `cancelled after ${done}; the next run does the rest`;
    if (stoppedBefore !== null)
        return `failed after ${done}, and stopped before the phase ${stoppedBefore}: ${KEPT_BACK[stoppedBefore]}`;
    if (status === 'failed')
        return `failed after ${done}`;
    if (journal.entries.length === 0 && lagging === 0)
        return 'everything is where it should be, and nothing was changed';
    return `published with ${done}${lagging > 0 ? `; ${(0,wording .hS)(lagging, 'place')} of best effort lag` : ''}`;
}
function setOutputs(host, { gate, folder }, { publishing, placed, journal, manifest }, status) {
    const { outcomes } = publishing;
    const published = outcomes.map(({ leg, build, target, kind, region, id, digest, ref, status: what }) => ({
        leg, build, target, kind, region, id, digest, ref, status: what,
    }));
    host.output('status', status);
    host.output('changed', String(journal.entries.length > 0));
    host.output('mutations', String(journal.entries.length));
    host.output('journal', folder.journal);
    host.output('manifest', manifest);
    setIds(host, 'published', published);
    setIds(host, 'images', placed.map(({ leg, build, provider, region, id }) => ({ leg, build, provider, region, id })));
    host.output('images-by-leg', JSON.stringify(idsByLeg(host, gate, placed)));
    const digests = new Set(outcomes.flatMap(({ kind, digest }) => (kind === engine_targets .cn || digest === null ? [] : [digest])));
    host.output('digest', digests.size === 1 ? ([...digests][0] ?? '') : '');
}
function setIds(host, name, items) {
    const shown = items.filter((item) => !host.hides((0,core_values .dj)(item)));
    host.output(name, JSON.stringify(shown));
    if (shown.length === items.length)
        return;
    const message = `${items.length - shown.length} of ${items.length} are left out of the output ${name}, since they hold a value that is masked. They are in the records.`;
    host.annotate({ level: 'warning', title: 'Output', message });
}
function idsByLeg(host, { admitted }, placed) {
    const byLeg = new Map();
    for (const { candidate, leg } of admitted) {
        const own = placed.filter((one) => one.leg === candidate.leg && !host.hides((0,core_values .dj)(one)));
        if (own.length === 0)
            continue;
        const ids = Object.fromEntries(own.map(({ region, build, id }) => [
            own.some((other) => other.region === region && other.build !== build) ? `${region}/${build}` : region,
            id,
        ]));
        for (const name of [candidate.leg, ...(leg?.aliases ?? [])])
            byLeg.set(name, ids);
    }
    return Object.fromEntries(byLeg);
}
function setNoOutputs(host, status) {
    host.output('status', status);
    host.output('changed', 'false');
    host.output('mutations', '0');
    host.output('published', '[]');
    host.output('images', '[]');
    host.output('images-by-leg', '{}');
}
function toldOf({ admitted, leftOut, keptBack, warnings }, { notices }) {
    const unverified = admitted.filter(({ candidate }) => !candidate.isVerified).map(({ candidate }) => candidate.leg);
    return {
        warnings,
        unverified,
        keptBack,
        refusals: [],
        troubles: [],
        notices,
        changes: [],
        outcomes: [],
        left: [],
        leftOut,
        address: '',
    };
}

var open_plan = __webpack_require__(52324);
var target_names = __webpack_require__(42549);
var publish_image_inputs = __webpack_require__(13041);
;// CONCATENATED MODULE: ./.build/actions/publish-image/settings.js







async function readSettings(host) {
    const token = host.input('github-token');
    if (token !== '')
        host.secret(token);
    const inputs = (0,runner_inputs .Ko)(publish_image_inputs .K, (name) => host.input(name));
    (0,artifact_name .hO)(inputs['artifact-prefix']);
    const choice = (0,target_names .V)(inputs.targets, providers.providers);
    const plan = inputs.plan === '' ? null : (await (0,open_plan .u)(host, inputs.plan, inputs['plan-digest'])).plan;
    const chosen = (0,target_names .u)(choice, plan?.targets ?? null);
    const where = choice.kind === 'inline' ? 'Input "targets"' : 'The targets of the plan';
    return { inputs, plan, targets: (0,engine_targets .R0)(where, chosen, providers.providers), areInline: choice.kind === 'inline' };
}

;// CONCATENATED MODULE: ./.build/actions/publish-image/main.js









const NO_SURVEY = { refusals: [], notices: [], changes: [] };
const TITLES = {
    replicate: 'Replicate',
    share: 'Share',
    expose: 'Expose',
    point: 'Point',
    announce: 'Announce',
};
async function publishImage(host) {
    const interrupt = (0,process_interrupt .Y)();
    let ledger;
    const work = () => publish(host, interrupt, (opened) => (ledger = opened));
    try {
        (0,rights .C)('publish-image');
        await (0,process_interrupt .m)(host, interrupt, work);
    }
    catch (error) {
        const mutations = ledger?.mutations() ?? 0;
        reportFailure(host, mutations);
        if (mutations > 0 || !(error instanceof errors .yo))
            throw error;
        const message = `${(0,errors .bD)(error)}\nNothing was changed.`;
        throw error instanceof errors .dz ? new errors .dz(message) : new errors .yo(message);
    }
    finally {
        interrupt.dispose();
    }
}
async function publish(host, interrupt, onLedger) {
    const started = Date.now();
    const settings = await readSettings(host);
    const warnings = checkStranger(host, settings);
    const folder = (0,publish_image_folder .C)(host);
    const opened = await host.group('Gate', () => openGate(host, settings, folder, new Date(started)));
    const gate = { ...opened, warnings: [...warnings, ...opened.warnings] };
    const known = { settings, folder, gate, started };
    for (const message of gate.warnings)
        host.annotate({ level: 'warning', title: 'Publish', message });
    if (gate.refusals.length > 0)
        return reportRefusals(host, { ...known, survey: NO_SURVEY });
    const targets = await openPublishers(host, settings, folder, gate, new Date(started));
    const survey = await host.group('Preflight', () => surveyPlaces(host, targets));
    const surveyed = { ...known, survey };
    if (survey.refusals.length > 0)
        return reportRefusals(host, surveyed);
    if (settings.inputs.mode === 'plan')
        return reportPlan(host, surveyed);
    host.saveState('journal', folder.journal);
    host.saveState('artifact-prefix', settings.inputs['artifact-prefix']);
    const ledger = (0,publish_image_folder .au)(host, folder, interrupt);
    onLedger(ledger);
    ledger.plan(survey.changes);
    const { publishers, place } = targets;
    const publishing = await carryOutPhases({
        publishers,
        ledger,
        place,
        during: (phase, body) => host.group(TITLES[phase], body),
    });
    ledger.close();
    const placed = place(publishing.outcomes);
    await reportPublishing(host, surveyed, {
        publishing,
        placed,
        journal: ledger.journal(),
        files: targets.written(),
        filesIn: targets.filesIn,
        manifest: targets.writeManifest(placed),
    });
}


/***/ }),

/***/ 34677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L: () => (  openGitHubClient)
  });
async function openGitHubClient(token, apiUrl) {
    const { getOctokit } = await Promise.all( [__webpack_require__.e(4119), __webpack_require__.e(1351)]).then(__webpack_require__.bind(__webpack_require__, 61351));
    return getOctokit(token, { baseUrl: apiUrl });
}


/***/ }),

/***/ 19894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    c: () => (  CancelledError),
    n: () => (  createJournalLedger)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

class CancelledError extends Error {
    name = 'CancelledError';
    constructor(what) {
        super(`The run was cancelled before this was begun: ${what}`);
    }
}
const LONGEST_MESSAGE = 2000;
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
        }
    };
    return {
        mutations: () => entries.length,
        signal,
        change: async (change, call, takesBack = false) => {
            if (signal.aborted && !takesBack)
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
                settle(index, { status: 'failed', message: scrub((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)).slice(0, LONGEST_MESSAGE) });
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

  __webpack_require__.d(__webpack_exports__, {
    Di: () => (  publishJournal),
    RD: () => (  JOURNAL_FILE),
    jA: () => (  progressOf),
    tO: () => (  publishTime)
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64377);
  var _image_provider_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8869);
  var _image_verification_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17453);



const text = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().nullable();
const change = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    target: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
    kind: _image_verification_js__WEBPACK_IMPORTED_MODULE_0__  .TX,
    leg: text,
    region: text,
    phase: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(_image_provider_target_js__WEBPACK_IMPORTED_MODULE_2__  .t),
    what: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
    before: text,
    after: text,
});
const entry = change.extend({
    status: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['begun', 'done', 'failed']).describe('begun: whether it came to its end was not seen any more.'),
    start: zod__WEBPACK_IMPORTED_MODULE_3__  .w$(),
    end: zod__WEBPACK_IMPORTED_MODULE_3__  .w$().nullable(),
    message: text.describe('What the provider said when it failed.'),
});
const publishJournal = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__  .euz('bakehouse/publish-journal/1'),
    state: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['running', 'done']).describe('running: the step was ended before it could say what came of it.'),
    run: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ url: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), attempt: zod__WEBPACK_IMPORTED_MODULE_1__  .aig().int().positive() }),
    planned: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(change).describe('What the look at all targets found to be due, before anything was changed.'),
    entries: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(entry),
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
function publishTime(entries, leg, targets) {
    const own = entries.filter((one) => one.leg === null || one.leg === '' ? targets.includes(one.target) : one.leg === leg);
    const ends = own.map(({ start, end }) => end ?? start).toSorted();
    const [start] = own.map((one) => one.start).toSorted();
    const end = ends.at(-1);
    return start === undefined || end === undefined ? undefined : { start, end };
}


/***/ }),

/***/ 42549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V: () => (  readTargetChoice),
    u: () => (  chooseTargets)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_text_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22299);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1252);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37478);
  var _targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46819);





function readTargetChoice(text, providers) {
    const names = text
        .split(/[\n,]/)
        .map((item) => item.trim())
        .filter((item) => item !== '' && !item.startsWith('#'));
    if (names.every((name) => /^[A-Za-z0-9][A-Za-z0-9._+-]*$/.test(name)))
        return { kind: 'names', names };
    const value = (0,_core_text_document_js__WEBPACK_IMPORTED_MODULE_1__  .rA)((0,_core_text_document_js__WEBPACK_IMPORTED_MODULE_1__  .u0)('Input "targets"', Buffer.from(text)), (0,_targets_js__WEBPACK_IMPORTED_MODULE_2__  .Yg)(providers));
    if ((0,_core_values_js__WEBPACK_IMPORTED_MODULE_3__  .Gv)(value))
        return { kind: 'inline', targets: value };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('Input "targets" must be names of targets, one a line, or an object of targets as YAML: {registry: {oci: {repository: …}}}.');
}
function chooseTargets(choice, planned) {
    if (choice.kind === 'inline')
        return choice.targets;
    if (planned === null) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .dz('Nothing says where to publish: give the input "plan", whose manifest has targets, or "targets" as YAML.');
    }
    if (choice.names.length === 0)
        return planned;
    const known = Object.keys(planned);
    return Object.fromEntries(choice.names.map((name) => {
        if (Object.hasOwn(planned, name))
            return [name, planned[name]];
        const near = (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_4__  .qb)(name, known);
        const hint = near === undefined ? `It has ${known.join(', ') || 'none'}.` : `Did you mean ${near}?`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "targets" names ${JSON.stringify(name)}, which the plan has no target of. ${hint}`);
    }));
}


/***/ })

};
