export const id = 7485;
export const ids = [7485];
export const modules = {

/***/ 78987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  withLedger),
    r: () => (  changePlaces)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_files_rights_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29340);
  var _core_process_interrupt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50545);
  var _publish_engine_engine_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91435);
  var _folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29940);
  var _report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(397);






const TITLES = {
    replicate: 'Replicate',
    share: 'Share',
    expose: 'Expose',
    point: 'Point',
    announce: 'Announce',
};
async function withLedger(host, name, work) {
    const interrupt = (0,_core_process_interrupt_js__WEBPACK_IMPORTED_MODULE_2__  .Y)();
    let ledger;
    try {
        (0,_core_files_rights_js__WEBPACK_IMPORTED_MODULE_1__  .C)(name);
        await (0,_core_process_interrupt_js__WEBPACK_IMPORTED_MODULE_2__  .m)(host, interrupt, () => work(interrupt, (opened) => (ledger = opened)));
    }
    catch (error) {
        const mutations = ledger?.mutations() ?? 0;
        (0,_report_js__WEBPACK_IMPORTED_MODULE_5__  .xV)(host, mutations);
        if (mutations > 0 || !(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo))
            throw error;
        const message = `${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}\nNothing was changed.`;
        throw error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .dz ? new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .dz(message) : new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(message);
    }
    finally {
        interrupt.dispose();
    }
}
async function changePlaces(host, interrupt, surveyed, targets, { onLedger, before, after }) {
    const { settings, folder, survey } = surveyed;
    host.saveState('journal', folder.journal);
    host.saveState('artifact-prefix', settings.inputs['artifact-prefix']);
    const ledger = (0,_folder_js__WEBPACK_IMPORTED_MODULE_4__  .au)(host, folder, interrupt);
    onLedger(ledger);
    ledger.plan(survey.changes);
    await before?.(ledger);
    const { publishers, place } = targets;
    const publishing = await (0,_publish_engine_engine_js__WEBPACK_IMPORTED_MODULE_3__  .YH)({
        publishers,
        ledger,
        place,
        during: (phase, body) => host.group(TITLES[phase], body),
    });
    const placed = place(publishing.outcomes);
    if (!publishing.isCancelled && publishing.stoppedBefore === null && publishing.troubles.length === 0)
        await after?.(ledger, placed);
    ledger.close();
    await (0,_report_js__WEBPACK_IMPORTED_MODULE_5__  .eL)(host, surveyed, {
        publishing,
        placed,
        journal: ledger.journal(),
        files: targets.written(),
        filesIn: targets.filesIn,
        manifest: targets.writeManifest(placed),
    });
}


/***/ }),

/***/ 37175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  nx: () => (  checkStranger),
  Z3: () => (  findLegs),
  vP: () => (  judgeLegs),
  GN: () => (  openGate)
});

var context = __webpack_require__(17112);
var errors = __webpack_require__(8005);
var side_by_side = __webpack_require__(39535);
var candidates = __webpack_require__(73795);
var gate = __webpack_require__(32210);
var providers = __webpack_require__(6653);
var scan = __webpack_require__(51611);
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
function isScanNeeded({ leg, isPrevious }, isWished) {
    if (isPrevious === true)
        return false;
    return leg === null ? isWished : (0,scan .aH)(leg) || (isWished && (0,scan .zz)(leg));
}
function verificationOf({ leg, found, isPrevious }, requireVerified) {
    if (!requireVerified || leg?.verify?.['none'] === true)
        return 'waived';
    if (isPrevious === true)
        return 'earlier';
    const isFound = found.record.status === 'reused' && found.record.verification === null;
    const isSettled = leg?.todo.length === 0 || found.record.tested === true;
    const isUntold = leg === null || (leg.verify !== null && isSettled);
    return isFound && isUntold ? 'earlier' : 'required';
}

var record_chain = __webpack_require__(29131);
var selection = __webpack_require__(42382);
var publish_image_records = __webpack_require__(95568);
var revocation = __webpack_require__(37446);
var current_list = __webpack_require__(17561);
var engine_revoked = __webpack_require__(85799);
var publish_image_previous = __webpack_require__(27046);
;// CONCATENATED MODULE: ./.build/actions/publish-image/revoked-run.js




async function sortRevoked(host, { inputs, plan, isExact }, due, { records }) {
    const { list: own, unknown } = await (0,current_list .H)(host, inputs['github-token']);
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
        const revoked = (0,engine_revoked .pP)(record, plan, records, list);
        if (revoked === undefined) {
            kept.push(one);
            continue;
        }
        const { entry, reason } = revoked;
        const { leg, image } = record;
        if (isExact === true) {
            refused.push({ leg, image, reasons: [`${leg} is not published: ${reason}.`] });
            continue;
        }
        if (entry['on-revoke'] === 'none') {
            leftOut.push({ leg, image, reason });
            warnings.push(`${leg} is left out: ${reason}. Where it is published already, it stays.`);
            continue;
        }
        const previous = entry['on-revoke'] === 'previous' ? await (0,publish_image_previous .Zc)(host, one, list, plan?.['build-registry'] ?? null) : null;
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
    return judgeLegs(host, settings, await findLegs(host, settings, folder), now);
}
async function findLegs(host, settings, folder) {
    const { inputs, plan, targets, areInline } = settings;
    const set = await (0,publish_image_records .g)(host, inputs, plan, folder.path);
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
    return { ...sorted, set };
}
async function judgeLegs(host, settings, { set, ...sorted }, now) {
    const { inputs, plan, targets } = settings;
    const warnings = [];
    const refusals = [];
    const origin = (0,candidates .ni)({
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
        const needsScan = isScanNeeded(due, inputs['require-scan']);
        const planned = leg === null ? null : { key, account: leg.account };
        return { due, verdict: (0,gate .im)({ found, planned, needsScan, verification, seen }) };
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
        admitted.push({ ...due, candidate: (0,candidates .RH)(due, about, verdict.isVerified) });
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
async function keepFiles(host, name, folder, files) {
    if (files.length === 0)
        return;
    const paths = files.map((file) => (0,external_node_path_.join)(folder, file));
    await keep(host, name, paths, folder, 'What was written');
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

/***/ 47485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    publishImage: () => (  publishImage)
  });
  var _changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78987);
  var _folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29940);
  var _gate_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37175);
  var _publishers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92229);
  var _report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(397);
  var _settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77129);






async function publishImage(host) {
    await (0,_changes_js__WEBPACK_IMPORTED_MODULE_0__  .C)(host, 'publish-image', (interrupt, onLedger) => publish(host, interrupt, onLedger));
}
async function publish(host, interrupt, onLedger) {
    const started = Date.now();
    const settings = await (0,_settings_js__WEBPACK_IMPORTED_MODULE_5__  .s)(host);
    const warnings = (0,_gate_run_js__WEBPACK_IMPORTED_MODULE_2__  .nx)(host, settings);
    const folder = (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__  .C)(host);
    const opened = await host.group('Gate', () => (0,_gate_run_js__WEBPACK_IMPORTED_MODULE_2__  .GN)(host, settings, folder, new Date(started)));
    const gate = { ...opened, warnings: [...warnings, ...opened.warnings] };
    const known = { settings, folder, gate, started };
    for (const message of gate.warnings)
        host.annotate({ level: 'warning', title: 'Publish', message });
    if (gate.refusals.length > 0)
        return (0,_report_js__WEBPACK_IMPORTED_MODULE_4__  .OH)(host, { ...known, survey: _publishers_js__WEBPACK_IMPORTED_MODULE_3__  .BU });
    const { knownSlugs, readSboms } = await __webpack_require__.e(  6015).then(__webpack_require__.bind(__webpack_require__, 96015));
    const sboms = readSboms(host, settings.inputs.sbom, gate.admitted, knownSlugs(gate, settings.plan));
    const targets = await (0,_publishers_js__WEBPACK_IMPORTED_MODULE_3__  .Kk)(host, settings, folder, gate, new Date(started));
    const survey = await host.group('Preflight', () => (0,_publishers_js__WEBPACK_IMPORTED_MODULE_3__  .rs)(host, targets));
    const surveyed = { ...known, survey, sboms };
    if (survey.refusals.length > 0)
        return (0,_report_js__WEBPACK_IMPORTED_MODULE_4__  .OH)(host, surveyed);
    if (settings.inputs.mode === 'plan')
        return (0,_report_js__WEBPACK_IMPORTED_MODULE_4__  ._S)(host, surveyed);
    await (0,_changes_js__WEBPACK_IMPORTED_MODULE_0__  .r)(host, interrupt, surveyed, targets, { onLedger });
}


/***/ }),

/***/ 27046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Zc: () => (  previousBake),
    i7: () => (  earlierBake)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1252);
  var _image_asker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35130);
  var _image_provider_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(33623);
  var _image_record_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33554);
  var _image_reused_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21034);
  var _image_lineage_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(18269);
  var _image_revocation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37446);
  var _plan_look_up_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81419);
  var _providers_providers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6653);
  var _recipe_recipe_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(49426);












const MOST_KEYS = 20;
async function previousBake(host, { found: { record }, leg }, list, buildRegistry) {
    const none = (reason) => ({ kind: 'none', reason });
    if (leg === null)
        return none('without a plan nobody knows the leg');
    const asker = (0,_image_asker_js__WEBPACK_IMPORTED_MODULE_2__  .Y)(host, { agent: 'bakehouse-publish', passEnv: [], buildRegistry });
    try {
        const known = [];
        for (const name of new Set(record.images.map(({ provider }) => provider))) {
            const provider = (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_9__  .li)(name, _providers_providers_js__WEBPACK_IMPORTED_MODULE_7__.providers);
            if (provider?.census === undefined)
                return none((0,_image_provider_js__WEBPACK_IMPORTED_MODULE_9__  .JM)(provider?.title ?? name, 'list earlier images', 'Name their records instead').slice(0, -1));
            const regions = record.images.filter((one) => one.provider === name).map(({ region }) => region);
            known.push(...(await provider.census({ regions }, asker)));
        }
        const unknown = unknownStart(known, list);
        if (unknown !== undefined)
            return none(`whether its earlier images start from ${unknown}, which is revoked, no mark says`);
        const keys = earlierKeys(known, leg, record.key, list);
        if (keys.length === 0)
            return none('there is no earlier image of it');
        for (const earlier of keys.slice(0, MOST_KEYS)) {
            const bake = await earlierBake(host, leg, earlier, asker, isGood(list));
            if (bake !== undefined)
                return { kind: 'found', found: bake };
        }
        return none('no earlier image of it is whole, passed its tests and is not revoked');
    }
    catch (error) {
        return none(`its earlier images cannot be looked for: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}`);
    }
}
function unknownStart(known, { entries }) {
    const starts = entries.flatMap((entry) => {
        const [by, name] = (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_5__  .Vb)(entry);
        if (!entry.inherit || by === 'key' || by === 'recipe')
            return [];
        const own = (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_5__  .Vv)([entry]);
        return known.some((image) => (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_5__  .d0)(own, image) !== undefined) ? [] : [name];
    });
    return starts[0];
}
function earlierKeys(known, { leg, slug }, own, list) {
    const keys = new Map();
    const lineage = (0,_image_lineage_js__WEBPACK_IMPORTED_MODULE_10__  .bQ)([], known);
    const births = known.flatMap((one) => (one.key === own && own !== null ? (one.created ?? []) : []));
    const [birth] = births.toSorted(_core_values_js__WEBPACK_IMPORTED_MODULE_11__  .Nx);
    for (const { leg: of, key, recipe, created, copyOf } of known) {
        if ((of !== leg && of !== slug) || key === null || key === own || copyOf !== null)
            continue;
        if ((0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_5__  .bh)(list, { key, recipe }) !== undefined || !standsWell(key, lineage, list))
            continue;
        if (birth !== undefined && created !== null && (0,_core_values_js__WEBPACK_IMPORTED_MODULE_11__  .Nx)(created, birth) >= 0)
            continue;
        const there = keys.get(key);
        if (there === undefined || (0,_core_values_js__WEBPACK_IMPORTED_MODULE_11__  .Nx)(there.created, created ?? '') < 0)
            keys.set(key, { key, recipe, created: created ?? '' });
    }
    return [...keys.values()].toSorted((a, b) => (0,_core_values_js__WEBPACK_IMPORTED_MODULE_11__  .Nx)(b.created, a.created) || (0,_core_values_js__WEBPACK_IMPORTED_MODULE_11__  .Nx)(a.key, b.key));
}
function standsWell(key, lineage, list) {
    return (0,_image_lineage_js__WEBPACK_IMPORTED_MODULE_10__  .GG)([key], lineage.above).every(({ name }) => {
        const kin = lineage.kin.get(name);
        if (kin === undefined || kin.key === null)
            return /[/:@]/.test(name);
        return (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_5__  .EY)(list, kin)?.inherit !== true;
    });
}
function isGood(list) {
    return (images) => images.every((image) => image.verified && (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_5__  .aO)(list, image) === undefined);
}
async function earlierBake(host, leg, { key, recipe: made }, asker, accepts) {
    const recipes = await (0,_recipe_recipe_js__WEBPACK_IMPORTED_MODULE_8__  .M)({
        providers: _providers_providers_js__WEBPACK_IMPORTED_MODULE_7__.providers,
        repository: asker.repository,
        environment: asker.environment,
        templates: [],
        manifests: [],
        written: [],
    });
    const recipe = await recipes.recipeOf(leg, new Map());
    const bakes = await (0,_plan_look_up_js__WEBPACK_IMPORTED_MODULE_6__  .KE)({ definition: leg, key, recipe }, _providers_providers_js__WEBPACK_IMPORTED_MODULE_7__.providers, asker);
    const good = [...(bakes ?? new Map()).values()].map((own) => (0,_plan_look_up_js__WEBPACK_IMPORTED_MODULE_6__  .ll)(own).find(accepts));
    if (good.length === 0 || good.includes(undefined))
        return undefined;
    const images = good.flatMap((one) => one ?? []);
    const { run } = host;
    const record = (0,_image_reused_js__WEBPACK_IMPORTED_MODULE_4__  .c)({ ...leg, key, recipe: made }, images, {
        run: { url: run.url, id: run.id, attempt: run.attempt },
        git: { repository: run.repository, commit: '', ref: '' },
        parentId: images.find(({ parent }) => parent !== undefined)?.parent ?? null,
        parentKey: null,
    });
    return { record, digest: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__  .sc)((0,_image_record_file_js__WEBPACK_IMPORTED_MODULE_3__  .sF)(record)), from: 'an earlier image', attempt: run.attempt };
}


/***/ }),

/***/ 95568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    g: () => (  findRecords)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88278);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);
  var _image_artifact_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92974);
  var _image_record_artifacts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(84065);
  var _image_record_chain_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29131);
  var _image_record_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(33554);









async function findRecords(host, inputs, plan, folder) {
    const { paths, prefixes } = sortNames(host, inputs, plan);
    const isAnyDue = plan === null || plan.legs.some(({ todo }) => todo.length > 0);
    const named = paths.length === 0 ? NONE : (0,_image_record_chain_js__WEBPACK_IMPORTED_MODULE_7__  .dT)(namedFiles(host, paths, isAnyDue));
    const own = ownRecords(host);
    if (plan === null && paths.length === 0 && own.records.length + own.problems.length === 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo('There is nothing to publish: no step of this job has left a record, and neither "records" nor "plan" says where any are.');
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
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(host.workspace, item);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) || /[/\\]/.test(item))
            paths.push(path);
        else
            prefixes.push(item);
    }
    if (prefixes.length > 0 && plan === null) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`Input "records" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(prefixes[0] ?? '')}, which is no path here. To read the records of artifacts, give the input "plan" too: it says which legs they are of.`);
    }
    for (const one of prefixes)
        (0,_image_artifact_name_js__WEBPACK_IMPORTED_MODULE_5__  .hO)(one);
    return { paths, prefixes: records.length === 0 ? [prefix] : prefixes };
}
function namedFiles(host, paths, isAnyDue) {
    const empty = paths.find((path) => (0,_image_record_file_js__WEBPACK_IMPORTED_MODULE_8__  .c4)([path]).length === 0);
    if (empty === undefined || !isAnyDue)
        return (0,_image_record_file_js__WEBPACK_IMPORTED_MODULE_8__  .c4)(paths);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`Input "records" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .pS)(host.workspace, empty))}, which holds no record: files called record.json, or ending in .record.json or -record.json. Name the folder that bake or kitchen-verify tells by its output "record", or the one that the artifacts came to.`);
}
function ownRecords(host) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host), 'legs');
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder) ? (0,_image_record_chain_js__WEBPACK_IMPORTED_MODULE_7__  .dT)((0,_image_record_file_js__WEBPACK_IMPORTED_MODULE_8__  .c4)([folder])) : NONE;
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
    return { records: plan.records.filter(({ leg }) => !toBake.has(leg)).map(_image_record_file_js__WEBPACK_IMPORTED_MODULE_8__  .w9), problems: [] };
}
async function fetchRecords(host, plan, prefixes, here, folder) {
    const wanted = plan.legs.filter(({ leg, state }) => state !== 'unselected' && !here.has(leg));
    if (wanted.length === 0)
        return NONE;
    const legs = new Map(wanted.map(({ slug, leg }) => [slug, leg]));
    const sets = [];
    for (const [index, prefix] of prefixes.entries()) {
        const found = await (0,_image_record_artifacts_js__WEBPACK_IMPORTED_MODULE_6__  .L)(host, prefix, legs, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'records', String(index)));
        if (found.kind === 'found')
            sets.push(found.set);
        else if (wanted.some(({ todo }) => todo.length > 0)) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`The records of this run cannot be fetched: ${found.reason}. Name them with the input "records": paths, or folders that hold them.`);
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


/***/ }),

/***/ 397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  xV: () => (  reportFailure),
  _S: () => (  reportPlan),
  eL: () => (  reportPublishing),
  OH: () => (  reportRefusals)
});


var errors = __webpack_require__(8005);
var annotations = __webpack_require__(4541);
var values = __webpack_require__(1252);
var wording = __webpack_require__(37478);
var artifact_name = __webpack_require__(92974);
var engine = __webpack_require__(91435);
var targets = __webpack_require__(46819);
var engine_journal = __webpack_require__(39914);
var keep = __webpack_require__(20169);
var record_chain = __webpack_require__(29131);
var plan_collection = __webpack_require__(70610);
;// CONCATENATED MODULE: ./.build/actions/publish-image/run-report.js



async function keepPublishReport(host, { inputs, plan }, { set: before }, told) {
    if (plan === null || !inputs.report)
        return '';
    const [{ runFacts }, { keepReport, runContext }] = await Promise.all([
        Promise.all( [__webpack_require__.e(855), __webpack_require__.e(3857)]).then(__webpack_require__.bind(__webpack_require__, 11554)),
        Promise.all( [__webpack_require__.e(855), __webpack_require__.e(3857)]).then(__webpack_require__.bind(__webpack_require__, 33756)),
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
        `### ${SIGNS[told.status]} ${told.title}: ${(0,summary .FV)(told.headline)}`,
        told.address === '' ? '' : `[**Open the report**](${told.address})`,
        lines(told.warnings.map((text) => `🔴 **${(0,summary .FV)(cut(text))}**`)),
        told.unverified.length === 0 ? '' : `🔴 **${UNVERIFIED[told.status]}**: ${list(told.unverified.map(summary .SS))}`,
        titled('Refused', told.refusals.map((text) => `- 🔴 ${(0,summary .FV)(cut(text))}`)),
        titled('Failed', told.troubles.map((text) => `- 🔴 ${(0,summary .FV)(cut(text))}`)),
        titled('Kept back', told.keptBack.map(({ image, reasons }) => `- 🔴 ${(0,summary .SS)(image)}: ${reasons.map((text) => (0,summary .FV)(cut(text))).join(' ')}`)),
        renderChanges(told),
        renderPlaces(told),
        titled('Not done', told.left.map((one) => `- ⚪ ${placeOf(one)}: ${(0,summary .FV)(cut(one.what))}`)),
        titled('Left out', told.leftOut.map(({ leg, reason }) => `- ⚪ ${(0,summary .SS)(leg)}: ${(0,summary .FV)(cut(reason))}`)),
        lines(told.notices.map((text) => `- ${(0,summary .FV)(cut(text))}`)),
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
        `${(0,summary .FV)(cut(change.what))}${change.message ? `: ${(0,summary .FV)(cut(change.message))}` : ''}`,
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
        return `not done: ${(0,summary .FV)(cut(due.what))}`;
    return `${outcome.status}${outcome.message === null ? '' : `: ${(0,summary .FV)(cut(outcome.message))}`}`;
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
        (0,summary .SS)(cut(outcome.ref ?? outcome.id ?? outcome.digest ?? '')),
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
    return text === null ? 'nothing' : (0,summary .SS)(cut(text));
}
function cut(text) {
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
    await host.summary(renderPublishing({ ...toldOf(settings, gate, survey), status: 'failed', headline, refusals, address }));
    const more = refusals.length > 1 ? ` (and ${refusals.length - 1} more)` : '';
    host.fail(`Nothing was published, and nothing was changed: ${refusals[0] ?? ''}${more}`);
}
async function reportPlan(host, { settings, gate, survey }) {
    const { changes } = survey;
    const status = changes.length === 0 ? 'unchanged' : 'planned';
    setNoOutputs(host, status);
    host.output('changed', String(changes.length > 0));
    const back = gate.keptBack.length === 0 ? '' : `; ${keptBackWords(gate)}`;
    const headline = `${changes.length === 0 ? 'nothing would be changed' : `${(0,wording .hS)(changes.length, 'change')} would be made`}${back}`;
    tellKeptBack(host, gate, 'warning');
    await host.summary(renderPublishing({ ...toldOf(settings, gate, survey), status, headline, changes }));
    host.info(`Planned: ${headline}.`);
}
async function reportPublishing(host, reported, done) {
    const { settings, folder, gate, survey, started } = reported;
    const { publishing, journal } = done;
    const { outcomes, troubles } = publishing;
    const mutations = journal.entries.length;
    const status = gate.keptBack.length > 0 ? incomplete((0,engine .c2)(publishing, mutations)) : (0,engine .c2)(publishing, mutations);
    const prefix = settings.inputs['artifact-prefix'];
    setOutputs(host, reported, done, status);
    const lagging = outcomes.filter(engine .mq);
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
    const unkept = await provenanceTrouble(host, {
        settings,
        admitted: gate.admitted,
        records,
        outcomes,
        sboms: reported.sboms ?? new Map(),
        folder: folder.path,
    });
    const isWhole = status !== 'failed' && status !== 'incomplete';
    const address = await keepPublishReport(host, settings, gate, {
        records,
        problems: troubles,
        unpublished: isWhole ? '' : sentenceOf(headline),
    });
    const told = { status, headline, troubles, changes: journal.entries, outcomes, left, address };
    await host.summary(renderPublishing({ ...toldOf(settings, gate, survey), ...told }));
    if (mutations > 0)
        await (0,keep .dF)(host, prefix, folder.journal);
    if (troubles.length === 0)
        await (0,keep .N9)(host, (0,artifact_name .Er)(prefix, host.run.attempt), done.filesIn, done.files);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    const sentence = `${sentenceOf(headline).slice(0, -1)}, in ${seconds} s.`;
    if (status === 'failed')
        host.fail(`${sentence} ${troubles[0] ?? ''}`.trim());
    else if (status === 'incomplete')
        host.fail(sentence);
    else if (unkept !== undefined)
        host.fail(`${sentence} ${unkept}`);
    else
        host.info(sentence);
}
async function provenanceTrouble(host, attested) {
    try {
        const { keepProvenance } = await __webpack_require__.e(  6015).then(__webpack_require__.bind(__webpack_require__, 96015));
        await keepProvenance(host, attested);
        return undefined;
    }
    catch (error) {
        const message = `Its provenance could not be kept: ${(0,errors .bD)(error)}`;
        host.annotate({ level: 'error', title: 'Provenance', message });
        return message;
    }
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
    const digests = new Set(outcomes.flatMap(({ kind, digest }) => (kind === targets .cn || digest === null ? [] : [digest])));
    host.output('digest', digests.size === 1 ? ([...digests][0] ?? '') : '');
}
function setIds(host, name, items) {
    const shown = items.filter((item) => !host.hides((0,values .dj)(item)));
    host.output(name, JSON.stringify(shown));
    if (shown.length === items.length)
        return;
    const message = `${items.length - shown.length} of ${items.length} are left out of the output ${name}, since they hold a value that is masked. They are in the records.`;
    host.annotate({ level: 'warning', title: 'Output', message });
}
function idsByLeg(host, { admitted }, placed) {
    const byLeg = new Map();
    for (const { candidate, leg } of admitted) {
        const own = placed.filter((one) => one.leg === candidate.leg && !host.hides((0,values .dj)(one)));
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
    host.output('subjects', '');
    host.output('provenance', '');
}
function toldOf({ title = 'Publish' }, { admitted, leftOut, keptBack, warnings }, { notices }) {
    const unverified = admitted.filter(({ candidate }) => !candidate.isVerified).map(({ candidate }) => candidate.leg);
    return {
        title,
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


/***/ }),

/***/ 77129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y: () => (  readKey),
    s: () => (  readSettings)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);
  var _image_artifact_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92974);
  var _plan_open_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52324);
  var _providers_providers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6653);
  var _publish_engine_targets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46819);
  var _publish_engine_target_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42549);
  var _inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13041);







async function readSettings(host) {
    const token = host.input('github-token');
    if (token !== '')
        host.secret(token);
    const pem = host.input('signing-key');
    if (pem.trim() !== '')
        host.secret(pem);
    const inputs = (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Ko)(_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .K, (name) => host.input(name));
    (0,_image_artifact_name_js__WEBPACK_IMPORTED_MODULE_1__  .hO)(inputs['artifact-prefix']);
    const key = inputs['signing-key'] === '' ? undefined : await readKey(inputs['signing-key']);
    const choice = (0,_publish_engine_target_names_js__WEBPACK_IMPORTED_MODULE_5__  .V)(inputs.targets, _providers_providers_js__WEBPACK_IMPORTED_MODULE_3__.providers);
    const plan = inputs.plan === '' ? null : (await (0,_plan_open_plan_js__WEBPACK_IMPORTED_MODULE_2__  .u)(host, inputs.plan, inputs['plan-digest'])).plan;
    const chosen = (0,_publish_engine_target_names_js__WEBPACK_IMPORTED_MODULE_5__  .u)(choice, plan?.targets ?? null, plan?.channels);
    const where = choice.kind === 'inline' ? 'Input "targets"' : 'The targets of the plan';
    return {
        inputs,
        plan,
        targets: (0,_publish_engine_targets_js__WEBPACK_IMPORTED_MODULE_4__  .R0)(where, chosen, _providers_providers_js__WEBPACK_IMPORTED_MODULE_3__.providers),
        areInline: choice.kind === 'inline',
        ...(key === undefined ? {} : { key }),
    };
}
async function readKey(pem) {
    const { readSigningKey } = await __webpack_require__.e(  5734).then(__webpack_require__.bind(__webpack_require__, 95734));
    return readSigningKey('Input "signing-key"', pem);
}


/***/ }),

/***/ 73795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H9: () => (  refuseBranch),
    RH: () => (  candidateOf),
    ni: () => (  refuseOrigin)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var _image_late_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49537);
  var _image_leg_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44296);



function candidateOf({ found, leg, version: own }, { run, now, version, workspace, }, isVerified) {
    const { record } = found;
    const slug = leg?.slug ?? (0,_image_leg_js__WEBPACK_IMPORTED_MODULE_1__  .tF)(record.leg);
    const said = own ?? (version === '' ? (leg?.version ?? null) : version);
    const values = (0,_image_late_values_js__WEBPACK_IMPORTED_MODULE_2__  .l)(run, now, {
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
        folder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, leg?.work.builder === 'packer' ? leg.work['working-directory'] : '.'),
        isVerified,
        values,
    };
}
const CHOSEN = new Set(['workflow_dispatch', 'repository_dispatch', 'schedule']);
function refuseBranch({ event, ref, defaultBranch }) {
    if (event === '' || defaultBranch === null || !ref.startsWith('refs/heads/'))
        return undefined;
    if (ref === `refs/heads/${defaultBranch}`)
        return undefined;
    return `Channels count as they are on the default branch: what channels need may be changed in ${ref} (event ${event}). Promote in a run of ${defaultBranch}, or of a tag.`;
}
function refuseOrigin({ event, ref, defaultBranch }) {
    if (event === '' || CHOSEN.has(event) || ref.startsWith('refs/tags/'))
        return undefined;
    if (defaultBranch !== null && ref === `refs/heads/${defaultBranch}`)
        return undefined;
    const branch = defaultBranch === null ? 'the default branch, which this event does not name' : defaultBranch;
    return (`Targets count as they are on the default branch, but this run is of ${ref === '' ? 'no ref' : ref} (event ${event}), which may have changed them. ` +
        `Publish on a push to ${branch}, on a tag, on a schedule, or by workflow_dispatch.`);
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
  var _core_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1252);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37478);
  var _image_channel_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58735);
  var _targets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46819);






function readTargetChoice(text, providers) {
    const names = text
        .split(/[\n,]/)
        .map((item) => item.trim())
        .filter((item) => item !== '' && !item.startsWith('#'));
    if (names.every((name) => /^[A-Za-z0-9][A-Za-z0-9._+-]*$/.test(name)))
        return { kind: 'names', names };
    const value = (0,_core_text_document_js__WEBPACK_IMPORTED_MODULE_1__  .rA)((0,_core_text_document_js__WEBPACK_IMPORTED_MODULE_1__  .u0)('Input "targets"', Buffer.from(text)), (0,_targets_js__WEBPACK_IMPORTED_MODULE_4__  .Yg)(providers));
    if ((0,_core_values_js__WEBPACK_IMPORTED_MODULE_5__  .Gv)(value))
        return { kind: 'inline', targets: value };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('Input "targets" must be names of targets, one a line, or an object of targets as YAML: {registry: {oci: {repository: …}}}.');
}
function chooseTargets(choice, planned, channels = {}) {
    if (choice.kind === 'inline')
        return choice.targets;
    if (planned === null) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .dz('Nothing says where to publish: give the input "plan", whose manifest has targets, or "targets" as YAML.');
    }
    if (choice.names.length === 0)
        return Object.fromEntries(Object.entries(planned).filter(([name]) => (0,_image_channel_js__WEBPACK_IMPORTED_MODULE_3__  .ts)(name, channels) === undefined));
    const known = Object.keys(planned);
    return Object.fromEntries(choice.names.map((name) => {
        const channel = (0,_image_channel_js__WEBPACK_IMPORTED_MODULE_3__  .ts)(name, channels);
        if (channel !== undefined) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "targets" names ${JSON.stringify(name)}, which the channel ${channel} moves. Promote an image there: bakehouse promote IMAGE --to ${channel}`);
        }
        if (Object.hasOwn(planned, name))
            return [name, planned[name]];
        const near = (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_2__  .qb)(name, known);
        const hint = near === undefined ? `It has ${known.join(', ') || 'none'}.` : `Did you mean ${near}?`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "targets" names ${JSON.stringify(name)}, which the plan has no target of. ${hint}`);
    }));
}


/***/ })

};
