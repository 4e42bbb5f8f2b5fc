export const id = 1554;
export const ids = [1554];
export const modules = {

/***/ 11554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    runFacts: () => (  runFacts)
  });
  var _core_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1252);
  var _plan_collection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70610);


function runFacts(options) {
    const { plan, set, collection, run } = options;
    const records = (0,_plan_collection_js__WEBPACK_IMPORTED_MODULE_0__  .u_)(plan, set).byLeg;
    const byDigest = new Map(set.records.map(({ digest, record }) => [digest, record]));
    const planned = new Map(plan.legs.map((leg) => [leg.leg, leg]));
    const legs = collection.legs.flatMap((result) => {
        const leg = planned.get(result.leg);
        if (leg === undefined)
            return [];
        const record = records.get(leg.leg)?.record;
        const before = record?.stage === 'publish' ? byDigest.get(record.previous ?? '') : record;
        const isOfRun = before === undefined || run.id === '' || before.run.id === run.id || before.run.id === '';
        return [legFacts(leg, result, record, causesOf(leg, planned), options.failures?.get(leg.leg), isOfRun)];
    });
    return {
        run,
        legs,
        problems: [...new Set([...collection.problems, ...(options.problems ?? [])])],
        unpublished: options.unpublished ?? '',
        publishes: options.publishes ?? false,
        isCancelled: options.isCancelled ?? collection.status === 'cancelled',
        asked: options.asked ?? [],
        from: plan.from,
        ...packersOf(legs.flatMap(({ leg }) => records.get(leg)?.record ?? [])),
    };
}
function legFacts(leg, result, record, causes, said, isOfRun) {
    return {
        leg: leg.leg,
        slug: leg.slug,
        level: leg.level,
        parent: leg.parent,
        aliases: leg.aliases,
        status: said !== undefined && isUnrecorded(result) ? 'failed' : result.status,
        trouble: troubleOf(result, record, said),
        blockedBy: result.blockedBy,
        reason: leg.reason,
        causes,
        builder: leg.work.builder,
        template: leg.work.builder === 'packer' ? leg.work.template : leg.work.file,
        key: leg.key,
        images: record?.images ?? [],
        tests: testsOf(leg, result, record),
        parts: partsOf(record, isOfRun),
        leftovers: record?.leftovers ?? [],
        publications: record?.publications ?? [],
        sources: record?.sources ?? leg.sources,
        variables: record?.variables ?? [],
        dirty: record?.git.dirty ?? [],
    };
}
function isUnrecorded({ status }) {
    return status === 'missing' || status === 'baked' || status === 'reused';
}
function troubleOf(result, record, said) {
    const { status, reason } = result;
    if (status === 'baked' || status === 'reused') {
        return said === undefined ? null : { kind: 'tests', class: '', message: said };
    }
    const wasBaked = record?.status === 'baked' || record?.status === 'reused';
    const { class: kind = '', message = reason } = record?.failure ?? {};
    if (status === 'cancelled' || status === 'blocked')
        return { kind: status, class: '', message };
    if (status === 'missing') {
        return { kind: wasBaked && said !== undefined ? 'tests' : 'result', class: '', message: said ?? reason };
    }
    if (!wasBaked)
        return { kind: 'bake', class: kind, message };
    const phases = (record.verification?.['failed-phases'] ?? []).map(({ instance, phase, class: what, message: said }) => `${instance}: ${phase} failed (${what}): ${said}`);
    return { kind: 'tests', class: '', message: phases.length === 0 ? reason : phases.join('\n\n') };
}
function causesOf(leg, planned) {
    const causes = [];
    let at = leg;
    while (at.state === 'parent' && at.parent !== null) {
        const parent = planned.get(at.parent);
        if (parent === undefined || parent.level >= at.level)
            break;
        causes.push({ leg: parent.leg, reason: parent.reason });
        at = parent;
    }
    return causes;
}
const NO_TESTS = { state: 'none', total: 0, passed: 0, failed: 0, failures: [], instances: [] };
function testsOf(leg, result, record) {
    const verification = record?.verification ?? null;
    if (verification === null) {
        if (leg.verify === null || leg.verify['none'] === true)
            return NO_TESTS;
        const isEarlier = result.status === 'reused' && (leg.todo.length === 0 || record?.tested === true);
        return { ...NO_TESTS, state: isEarlier ? 'earlier' : 'unknown' };
    }
    const { instances, gate, conclusion, failures = [] } = verification;
    const sum = (count) => instances.reduce((all, one) => all + count(one), 0);
    const total = sum((one) => one.total);
    const none = conclusion === 'skipped' || (conclusion === 'no-tests' && total === 0);
    return {
        state: conclusion === 'cancelled' ? 'unknown' : none ? 'none' : gate === 'pass' ? 'passed' : 'failed',
        total,
        passed: sum((one) => one.passed),
        failed: sum((one) => one.failed + one.errored),
        failures,
        instances: instances.map(({ name, passed, total: all }) => ({ name, passed, total: all })),
    };
}
const PARTS = {
    RunBerksVendor: 'prepare',
    RunPacker: 'bake',
    DockerBuild: 'bake',
    KitchenTest: 'test',
    Publish: 'publish',
};
function partsOf(record, isOfRun) {
    return (record?.stages ?? [])
        .flatMap(({ name, status, start, end }) => {
        const what = PARTS[name];
        if (what === undefined || start === null || end === null)
            return [];
        if (record?.status === 'reused' && what !== 'test' && what !== 'publish')
            return [];
        if (!isOfRun && what !== 'publish')
            return [];
        const [from, to] = [Date.parse(start), Date.parse(end)];
        return to < from ? [] : [{ what, failed: status === 'failed', start: from, end: to }];
    })
        .toSorted((a, b) => a.start - b.start);
}
function packersOf(records) {
    const baked = new Set(records.flatMap(({ status, tools }) => (status === 'reused' ? [] : (tools.packer ?? []))));
    const isOther = ({ status, tools }) => status === 'reused' && tools.packer !== null && baked.size > 0 && !baked.has(tools.packer);
    const others = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .me)(records.filter(isOther), ({ tools }) => tools.packer ?? '');
    return {
        tools: toolsOf(records.map((one) => (isOther(one) ? { ...one, tools: { ...one.tools, packer: null } } : one))),
        otherPackers: [...others].map(([version, legs]) => [version, legs.map(({ leg }) => leg)]),
    };
}
function toolsOf(records) {
    const versions = new Map();
    const add = (name, version) => {
        if (version !== '')
            versions.set(name, (versions.get(name) ?? new Set()).add(version));
    };
    for (const { tools, verification } of records) {
        if (tools.packer !== null)
            add('Packer', tools.packer);
        for (const [name, version] of Object.entries(tools.plugins))
            add(name, version);
        if (tools.docker !== undefined) {
            add('docker', tools.docker.client);
            add('docker daemon', tools.docker.server);
            add('buildx', tools.docker.buildx ?? '');
        }
        for (const [name, version] of Object.entries(verification?.tools ?? {}))
            add(name, version);
    }
    return [...versions].map(([name, all]) => [name, [...all].join(', ')]);
}


/***/ })

};
