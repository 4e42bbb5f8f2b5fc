export const id = 1276;
export const ids = [1276];
export const modules = {

/***/ 88499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  S: () => (  collectRun)
});

var external_node_path_ = __webpack_require__(76760);
var wording = __webpack_require__(37478);
var errors = __webpack_require__(8005);
var artifact_name = __webpack_require__(92974);
var record_artifacts = __webpack_require__(84065);
var record_chain = __webpack_require__(29131);
var record_file = __webpack_require__(33554);
var plan_collection = __webpack_require__(70610);
var values = __webpack_require__(1252);
var folded_table = __webpack_require__(71457);
;// CONCATENATED MODULE: ./.build/plan/collection-report.js


const MOST_NAMED = 10;
function failureOf({ legs, problems, status }) {
    if (status === 'baked' || status === 'reused')
        return undefined;
    const blocked = legs.filter((leg) => leg.status === 'blocked');
    const told = [
        ...problems.slice(0, MOST_NAMED),
        sentence(legs, 'failed', 'failed'),
        sentence(legs, 'missing', 'without a result'),
        sentence(legs, 'cancelled', 'cancelled'),
        ...causes(blocked).slice(0, MOST_NAMED),
    ];
    return told.filter((one) => one !== '').join('\n');
}
function sentence(legs, status, words) {
    const some = legs.filter((leg) => leg.status === status);
    if (some.length === 0)
        return '';
    const named = some
        .slice(0, MOST_NAMED)
        .map(({ leg, reason }) => (reason === '' ? leg : `${leg} (${(0,folded_table .TN)(reason)})`));
    const more = some.length - named.length;
    return `${some.length} of ${legs.length} legs ${words}: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
function causes(blocked) {
    return [...(0,values .me)(blocked, ({ blockedBy }) => blockedBy)].flatMap(([cause, legs]) => {
        if (cause === null)
            return legs.map(({ leg, reason }) => `${leg}: ${(0,folded_table .TN)(reason)}.`);
        const names = legs.slice(0, MOST_NAMED).map(({ leg }) => leg);
        const more = legs.length - names.length;
        return [`Blocked by ${cause}: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`];
    });
}

var open_plan = __webpack_require__(52324);
;// CONCATENATED MODULE: ./.build/actions/plan/collect.js










async function collectRun(host, inputs) {
    if (host.trust.kind === 'untrusted' && inputs.records.length === 0) {
        host.annotate({
            level: 'notice',
            message: `Nothing is collected: ${host.trust.reason}, so no record left its job.`,
        });
        host.output('images', '[]');
        host.output('images-by-leg', '{}');
        host.output('headline', 'Only planned: an untrusted change');
        return { images: [], imagesByLeg: {} };
    }
    const { plan } = await (0,open_plan .u)(host, inputs.plan, inputs['plan-digest']);
    const set = await host.group('Records', () => recordsOf(host, inputs, plan));
    const collection = (0,plan_collection .Fo)(plan, set, (text) => host.hides(text));
    host.output('images', JSON.stringify(collection.images));
    host.output('images-by-leg', JSON.stringify(collection.imagesByLeg));
    host.output('status', collection.status);
    host.output('count', String(collection.legs.length));
    for (const { leg, build, region } of collection.leftOut) {
        const message = `An image of ${leg} (${[build, region].filter((part) => part !== '').join(' in ')}) is left out of the outputs, since its id holds a value that is masked. It is in its record.`;
        host.annotate({ level: 'warning', title: 'Output', message });
    }
    await report(host, inputs, { plan, set, collection });
    const failure = failureOf(collection);
    if (failure !== undefined)
        host.fail(failure);
    else
        host.info(`Collected ${(0,wording .hS)(collection.legs.length, 'leg')}: ${(0,wording .hS)(collection.images.length, 'image')}.`);
    return collection;
}
async function report(host, inputs, told) {
    const [{ runFacts }, { keepReport, runContext }, { renderJobSummary }, { headline }] = await Promise.all([
        Promise.all( [__webpack_require__.e(855), __webpack_require__.e(3857)]).then(__webpack_require__.bind(__webpack_require__, 11554)),
        Promise.all( [__webpack_require__.e(855), __webpack_require__.e(3857)]).then(__webpack_require__.bind(__webpack_require__, 33756)),
        Promise.all( [__webpack_require__.e(855), __webpack_require__.e(3857)]).then(__webpack_require__.bind(__webpack_require__, 6783)),
        Promise.all( [__webpack_require__.e(855), __webpack_require__.e(3857)]).then(__webpack_require__.bind(__webpack_require__, 27484)),
    ]);
    const facts = runFacts({ ...told, run: runContext(host) });
    host.output('headline', headline(facts));
    if (inputs.summary === 'none')
        return;
    const name = (0,artifact_name .m5)(inputs['artifact-prefix'], host.run.attempt);
    const kept = await host.group('Report', () => keepReport(host, facts, name));
    if (kept !== undefined)
        host.output('report', kept.path);
    host.output('report-url', kept?.address ?? '');
    await host.summary(renderJobSummary(facts, kept?.address ?? ''));
}
async function recordsOf(host, inputs, plan) {
    if (inputs.records.length > 0)
        return (0,record_chain .dT)((0,record_file .c4)(inputs.records));
    const legs = new Map(plan.legs.map(({ slug, leg }) => [slug, leg]));
    const folder = (0,external_node_path_.join)(host.temporary, 'bakehouse', 'collected');
    const found = await (0,record_artifacts .L)(host, inputs['artifact-prefix'], legs, folder);
    if (found.kind === 'found')
        return found.set;
    throw new errors .yo(`The records of this run cannot be fetched: ${found.reason}. Name them with the input "records": paths, or folders that hold them.`);
}


/***/ }),

/***/ 1276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  plan: () => (  main_plan),
  planImages: () => (  planImages)
});

var context = __webpack_require__(17112);
var refresh = __webpack_require__(46895);
var reuse_from = __webpack_require__(74765);
var external_node_crypto_ = __webpack_require__(77598);
var values = __webpack_require__(1252);
var errors = __webpack_require__(8005);
var placeholder = __webpack_require__(90881);
var selection = __webpack_require__(42382);
;// CONCATENATED MODULE: ./.build/plan/assembly.js





function assembleLegs(drafts, overrides) {
    const legs = drafts.flat();
    const definitions = legs.map(({ definition }) => definition);
    if (legs.length === 0)
        throw new errors .yo('There is no leg to plan: nothing defines an image.');
    const places = new Map();
    for (const { definition, at } of legs) {
        const before = places.get(definition.leg);
        if (before !== undefined) {
            throw new errors .yo(`Two legs are called ${definition.leg}: at ${shown(before)} and at ${shown(at)}. Rename one of the images.`);
        }
        places.set(definition.leg, at);
    }
    const slugs = uniqueSlugs(definitions);
    const unused = new Set(overrides);
    if (overrides.some(({ name }) => name === '__proto__')) {
        throw new errors .yo('Input "vars" sets __proto__, which is no name of a variable.');
    }
    const matchers = overrides.map((override) => ({ override, matches: (0,selection .Ke)([override.legs]) }));
    const assembled = legs.map(({ definition, at }) => {
        const mine = matchers.flatMap(({ override, matches }) => (matches(definition.leg) ? [override] : []));
        for (const override of mine)
            unused.delete(override);
        const slug = slugs.get(definition.leg);
        if (slug === undefined && mine.length === 0)
            return { definition, at };
        const renamed = slug === undefined ? {} : { slug, ...(definition.name === definition.slug ? { name: slug } : {}) };
        return { definition: { ...definition, ...renamed, work: overridden(definition.work, mine) }, at };
    });
    const [stray] = unused;
    if (stray !== undefined) {
        const near = (0,selection .ap)(stray.legs, definitions);
        throw new errors .yo(`Input "vars" sets ${stray.name} for "${stray.legs}", which names no leg of the plan.${near}`);
    }
    return assembled;
}
function uniqueSlugs(legs) {
    const shared = [...(0,values .me)(legs, ({ slug }) => slug).values()].filter((group) => group.length > 1).flat();
    const taken = new Set(legs.map(({ slug }) => slug));
    const slugs = new Map();
    for (const { leg, slug } of shared.toSorted((a, b) => (0,values .Nx)(a.leg, b.leg))) {
        const hash = (0,external_node_crypto_.createHash)('sha256').update(leg).digest('hex');
        let digits = SHOWN_DIGITS;
        while (taken.has(hashed(slug, hash, digits)) && digits < hash.length)
            digits += SHOWN_DIGITS;
        const unique = hashed(slug, hash, digits);
        taken.add(unique);
        slugs.set(leg, unique);
    }
    return slugs;
}
const SHOWN_DIGITS = 8;
const LONGEST_SLUG = 100;
function hashed(slug, hash, digits) {
    return `${slug.slice(0, LONGEST_SLUG - 1 - digits)}-${hash.slice(0, digits)}`;
}
function overridden(work, overrides) {
    if (overrides.length === 0)
        return work;
    const values = Object.fromEntries(overrides.map(({ name, value }) => [name, (0,placeholder .TL)(value)]));
    return work.builder === 'packer'
        ? { ...work, vars: { ...work.vars, ...values } }
        : { ...work, args: { ...work.args, ...values } };
}
function shown({ file, line }) {
    return `${file}:${line}`;
}

var default_manifests = __webpack_require__(76474);
var left_out = __webpack_require__(32354);
var container_reference = __webpack_require__(77383);
var provider = __webpack_require__(33623);
var wording = __webpack_require__(37478);
var runner_inputs = __webpack_require__(88278);
;// CONCATENATED MODULE: ./.build/recipe/dockerfile/platform.js


const PART = /^[A-Za-z0-9_.-]{1,64}$/;
const ARCHITECTURES = [
    '386', 'amd64', 'arm', 'arm64', 'loong64', 'mips', 'mips64', 'mips64le', 'mipsle', 'ppc64', 'ppc64le', 'riscv64', 's390x',
    'sparc64', 'wasm',
];
const OTHER_NAMES = new Set(['i386', 'x86_64', 'x86-64', 'aarch64', 'armhf', 'armel']);
const SYSTEMS = new Set(['linux', 'windows', 'darwin', 'freebsd', 'local']);
function platformProblem(platform) {
    const parts = platform.split('/');
    if (parts.length > 3 || !parts.every((part) => PART.test(part)))
        return 'is no operating system and architecture, as linux/arm64, nor one with its variant, as linux/arm/v7';
    const [first = '', second] = parts;
    if (second === undefined && SYSTEMS.has(first.toLowerCase()))
        return undefined;
    const architecture = second ?? first;
    const known = ARCHITECTURES;
    const name = architecture.toLowerCase();
    if (known.includes(name) || OTHER_NAMES.has(name))
        return undefined;
    const near = (0,wording .qb)(name, known);
    const hint = near === undefined ? `there are ${known.join(', ')}` : `did you mean ${(0,runner_inputs .WU)(near)}`;
    return `has no architecture that docker knows, ${(0,runner_inputs .WU)(architecture)}; ${hint}`;
}

var plan_sources = __webpack_require__(2422);
;// CONCATENATED MODULE: ./.build/plan/lint.js






const MOST_TOLD = 20;
function lintLegs(drafts, { legs, recipes }, providers) {
    const places = new Map(drafts.map(({ definition, at }) => [definition.leg, at]));
    const problems = [];
    const tell = (leg, message) => {
        const at = places.get(leg);
        if (at === undefined)
            throw new TypeError(`${leg} is planned, but was never read.`);
        problems.push({ ...at, message: `${leg}: ${message}.` });
    };
    const names = new Map();
    const sources = (0,plan_sources .Bb)(providers);
    const homes = new Map(legs.map((leg) => [leg.leg, homesOf(leg, recipes, providers)]));
    for (const leg of legs) {
        for (const problem of ruleProblems(leg, buildersOf(leg, recipes), providers))
            tell(leg.leg, problem);
        for (const problem of [accountProblem(leg, buildersOf(leg, recipes), providers), platformOf(leg)])
            if (problem !== undefined)
                tell(leg.leg, problem);
        const declared = leg['declared-tag'];
        const reference = declared === null ? undefined : (0,container_reference .te)(declared);
        if (reference !== undefined)
            tell(leg.leg, reference);
        const source = leg.source === null ? undefined : sources.get(leg.source.of)?.problem?.(leg.source);
        if (source !== undefined)
            tell(leg.leg, source);
        const scope = JSON.stringify([[...(homes.get(leg.leg) ?? [])].map(String).sort(), regionOf(leg), leg.name]);
        const twin = names.get(scope);
        if (twin === undefined)
            names.set(scope, leg.leg);
        else
            tell(leg.leg, `it has the same name as ${twin}, "${leg.name}". Put what tells them apart into the name`);
        const parents = leg.parent === null ? undefined : homes.get(leg.parent);
        const own = homes.get(leg.leg);
        if (parents !== undefined && own !== undefined && isApart(parents, own)) {
            tell(leg.leg, `it bakes for ${[...own].join(', ')}, which cannot start from the image for ${[...parents].join(', ')} of ${leg.parent ?? ''}`);
        }
    }
    if (problems.length > 0)
        throw new errors .QO(problems.slice(0, MOST_TOLD));
}
function ruleProblems(leg, builders, providers) {
    const example = exampleName(leg);
    const kept = builders.flatMap((type) => {
        const rules = (0,provider .lc)(type, providers)?.rules;
        return rules === undefined ? [] : [{ type, rules }];
    });
    const firstOf = (problems) => problems.flatMap((problem) => problem ?? []).slice(0, 1);
    return [
        ...firstOf(kept.map(({ type, rules }) => rules.name?.(example, type))),
        ...firstOf(kept.map(({ rules }) => rules.tags?.(leg.tags))),
    ];
}
function accountProblem({ account }, builders, providers) {
    if (account === null)
        return undefined;
    const forms = builders.map((type) => (0,provider .lc)(type, providers)?.preflight?.account);
    const known = forms.flatMap((form) => form ?? []);
    if (known.length < forms.length || known.length === 0 || known.some(({ fits }) => fits(account)))
        return undefined;
    return `the account must be ${[...new Set(known.map(({ form }) => form))].join(' or ')}, but is "${account}"`;
}
function platformOf({ work }) {
    if (work.builder !== 'dockerfile' || work.platform === null || work.platform.includes('{'))
        return undefined;
    const problem = platformProblem(work.platform);
    return problem === undefined ? undefined : `the platform "${work.platform}" ${problem}`;
}
function buildersOf({ leg, work }, recipes) {
    return work.builder === 'dockerfile' ? ['dockerfile'] : (recipes.get(leg)?.builds ?? []).map(({ type }) => type);
}
function homesOf(leg, recipes, providers) {
    const known = buildersOf(leg, recipes).map((type) => homeOf((0,provider .lc)(type, providers)));
    return new Set(recipes.get(leg.leg)?.buildsKnown === false ? [...known, null] : known);
}
function homeOf(provider) {
    return provider === undefined || provider.rules.kin === 'any' ? null : provider.title;
}
function isApart(parents, own) {
    return (parents.size > 0 &&
        own.size > 0 &&
        !parents.has(null) &&
        ![...own].some((home) => home === null || parents.has(home)));
}
function regionOf({ axes }) {
    return Object.hasOwn(axes, 'region') ? (axes['region'] ?? null) : null;
}
function exampleName({ name }) {
    return (0,placeholder .GS)(name, new Map((0,placeholder .iJ)(name).map((one) => [one, EXAMPLES.get(one) ?? 'x'])));
}
const EXAMPLES = new Map([
    ['key8', 'a2b3c4d5'],
    ['timestamp', '20260101000000'],
    ['date', '20260101'],
    ['git.sha', '0'.repeat(40)],
    ['git.short', '0'.repeat(7)],
    ['run.id', '12345678901'],
]);

var side_by_side = __webpack_require__(39535);
var revocation = __webpack_require__(37446);
var bases = __webpack_require__(91242);
var plan = __webpack_require__(79177);
var bake_key = __webpack_require__(13486);
var revoked_recipe = __webpack_require__(84030);
;// CONCATENATED MODULE: ./.build/plan/decision.js



function decide(leg, at) {
    const isTested = leg.verify !== null && leg.verify['none'] !== true;
    const isScanned = leg.scan !== undefined;
    const all = isTested || isScanned ? ['bake', 'verify'] : ['bake'];
    const bake = (state, reason) => ({ todo: [...all], state, reason });
    if (at.forced !== null)
        return bake('forced', at.forced === 'itself' ? 'forced' : `forced with ${leg.parent ?? ''}`);
    if (leg.key === null) {
        const why = leg.parent !== null && at.parentKey === null ? `${leg.parent} has no key` : 'its source cannot be resolved';
        return bake('unknown', `${why}, so nothing can be found again`);
    }
    const { reuse = 'auto' } = leg;
    if (reuse === 'never')
        return bake('unknown', 'reuse: never, so it is baked each time');
    const { kind } = at.lookUp;
    if (reuse === 'require' && (kind === 'missing' || kind === 'revoked' || kind === 'doubtful'))
        return bake('unknown', `there is no image of its key${at.lookUp.reason === null ? '' : ` (${at.lookUp.reason})`}, and reuse: require lets none be baked`);
    if (at.lookUp.kind === 'found' && at.doubt !== null && reuse !== 'require') {
        return bake('unknown', `unchanged, but ${at.doubt} lies outside the repository`);
    }
    if (at.lookUp.kind === 'found') {
        const { stale = null } = at.freshness ?? {};
        const kept = stale === null ? '' : `; ${stale}, not renewed in this run`;
        const more = `${kept}${at.lookUp.postProcessors === undefined ? '' : `; ${at.lookUp.postProcessors}`}`;
        const isSettled = isTested ? at.lookUp.verified : !isScanned;
        return isSettled
            ? { todo: [], state: 'unchanged', reason: `unchanged${more}` }
            : { todo: ['verify'], state: 'verify', reason: `baked, not yet ${isTested ? 'verified' : 'scanned'}${more}` };
    }
    if (at.lookUp.kind === 'lost')
        return bake('post-processors', `unchanged, but ${at.lookUp.reason}`);
    if (at.lookUp.kind === 'revoked')
        return bake('changed', at.lookUp.reason);
    if (at.lookUp.kind === 'doubtful')
        return bake('parent', at.lookUp.reason);
    if (at.lookUp.kind === 'failed')
        return bake('unknown', `not looked up: ${at.lookUp.reason}`);
    if (at.lookUp.kind === 'not-asked')
        return bake('unknown', 'not looked up');
    const { memory } = at;
    const lost = at.lookUp.reason === null ? '' : ` (${at.lookUp.reason})`;
    const isNews = memory?.key !== leg.key && memory?.values[revoked_recipe .OZ] !== leg.values[revoked_recipe .OZ];
    if (at.revoked !== null && isNews)
        return bake('changed', at.revoked);
    if (at.freshness?.isRenewed === true && at.freshness.stale !== null)
        return bake('stale', at.freshness.stale);
    if (memory === undefined)
        return bake('new', `new${lost}`);
    if (memory.key === leg.key)
        return bake('new', `the image is gone${lost}`);
    if (!memory.key.startsWith(bake_key .nF))
        return bake('changed', 'rules of the key changed');
    const changed = changedParts(memory, leg, at.files);
    if (changed.length > 0)
        return bake('changed', `inputs changed: ${few(changed)}`);
    const newer = [...leg.sources, ...(0,plan .u0)(leg.bases)].find(({ of, id }) => !memory.sources.some((one) => one.of === of && one.id === id));
    if (newer !== undefined)
        return bake('source', `source image newer: ${newer.name ?? newer.id}`);
    if (memory.parentKey !== at.parentKey)
        return bake('parent', `parent changed: ${leg.parent ?? 'it has none any more'}`);
    return bake('changed', 'inputs changed');
}
function changedParts(memory, leg, files) {
    return [...(0,bake_key .R1)(memory.files, files), ...(0,bake_key .R1)(memory.values, leg.values)];
}
const MOST_NAMED = 4;
function few(names) {
    const more = names.length - MOST_NAMED;
    return more > 0 ? `${names.slice(0, MOST_NAMED).join(', ')} and ${more} more` : names.join(', ');
}

;// CONCATENATED MODULE: ./.build/plan/epochs.js

const DAYS_BACK = 400;
const MOST_LOOKED_AT = 8;
async function newestEpochs(legs, world, today) {
    const marked = legs.length === 0 ? new Map() : await world.marks(legs.map(({ leg }) => leg));
    const answers = new Map();
    const waiting = new Map();
    for (const of of legs) {
        const told = marked.get(of.leg);
        if (told?.kind !== 'told') {
            answers.set(of.leg, { epoch: undefined, ahead: null });
            continue;
        }
        const { there, ahead } = epochsAmong(told.marks, of.keyOf, today);
        waiting.set(of.leg, { of, there: there.slice(0, MOST_LOOKED_AT), ahead: ahead[0] ?? null });
    }
    while (waiting.size > 0) {
        const asked = new Map();
        for (const [leg, { of, there, ahead }] of waiting) {
            const epoch = there.shift();
            if (epoch !== undefined)
                asked.set(leg, [epoch, of.keyOf(epoch)]);
            else {
                answers.set(leg, { epoch: null, ahead });
                waiting.delete(leg);
            }
        }
        if (asked.size === 0)
            break;
        const found = await world.isThere(new Map([...asked].map(([leg, [, key]]) => [leg, key])));
        for (const [leg, [epoch]] of asked) {
            const isThere = found.get(leg);
            if (isThere === false)
                continue;
            answers.set(leg, { epoch: isThere === undefined ? undefined : epoch, ahead: waiting.get(leg)?.ahead ?? null });
            waiting.delete(leg);
        }
    }
    return answers;
}
function epochsAmong(marks, keyOf, today) {
    const epochs = new Set();
    const untold = new Set();
    for (const { key, epoch } of marks) {
        if (epoch === null || (0,refresh .U$)(epoch) === undefined)
            untold.add(key);
        else if (keyOf(epoch) === key)
            epochs.add(epoch);
        else
            untold.add(key);
    }
    const tomorrow = (0,refresh .PV)(today);
    if (untold.size > 0) {
        for (const day of (0,refresh .As)(tomorrow, DAYS_BACK))
            if (untold.has(keyOf(day)))
                epochs.add(day);
    }
    const sorted = [...epochs].toSorted().toReversed();
    return { there: sorted.filter((one) => one <= tomorrow), ahead: sorted.filter((one) => one > tomorrow) };
}
function freshnessOf(policy, { newest, today, renews, isForced }) {
    const start = (0,refresh .Ep)(policy, today);
    const fresh = typeof policy === 'string' ? start : today;
    if (newest === undefined)
        return { epoch: start, stale: null, isRenewed: false };
    if (newest === null)
        return { epoch: fresh, stale: null, isRenewed: false };
    const stale = (0,refresh .TZ)(policy, newest, today);
    const isOver = stale !== null || (isForced && fresh > newest);
    return renews && isOver ? { epoch: fresh, stale, isRenewed: true } : { epoch: newest, stale, isRenewed: false };
}

var foundation = __webpack_require__(44993);
;// CONCATENATED MODULE: ./.build/plan/revocations/revoked-legs.js





function answeringLeg(leg, keyOf, list) {
    if (leg.recipe === null || list.named.size === 0)
        return leg;
    const { recipe, answers } = (0,revoked_recipe .kC)(leg.recipe, (own) => (leg.key === null ? null : keyOf(own)), (made) => nameIn((0,revocation .bh)(list, made)));
    if (answers.length === 0)
        return leg;
    const key = leg.key === null ? null : keyOf(recipe);
    return {
        ...leg,
        recipe,
        key,
        values: { ...leg.values, [revoked_recipe .OZ]: [...(0,revoked_recipe .H6)(leg.values), ...answers].join(' ') },
    };
}
function nameIn(entry) {
    return entry === undefined ? undefined : (0,revocation .Vb)(entry)[1];
}
function answeredWords({ values }, { named }) {
    const name = (0,revoked_recipe .H6)(values).at(-1);
    const entry = name === undefined ? undefined : (named.get(`key ${name}`) ?? named.get(`recipe ${name}`));
    return entry === undefined ? null : (0,revocation .Gn)(entry);
}
function withRevokedParents(legs, answers, list) {
    const told = new Map(answers);
    const parents = new Map(legs.map(({ leg, parent }) => [leg, parent]));
    for (const { leg, parent } of legs) {
        const own = told.get(leg)?.lookUp;
        if (parent === null || (own?.kind !== 'found' && own?.kind !== 'lost'))
            continue;
        const isBuiltOnLeg = (parents.get(parent) ?? null) !== null;
        const lookUp = lookUpOn(own, { leg: parent, isBuiltOnLeg }, told.get(parent)?.lookUp, list);
        if (lookUp !== undefined)
            told.set(leg, { lookUp, record: undefined });
    }
    return told;
}
function lookUpOn(own, parent, above, list) {
    if (above?.kind === 'revoked') {
        if (!above.entry.inherit)
            return undefined;
        const reason = `${parent.leg}, which it builds on, is ${(0,revocation .Gn)(above.entry)}`;
        return { kind: 'revoked', entry: above.entry, reason };
    }
    if (above?.kind === 'doubtful')
        return { kind: 'doubtful', reason: `${parent.leg}, which it builds on, is baked anew: ${above.reason}` };
    if (own.kind === 'lost' || own.images === undefined || (above?.kind !== 'found' && above?.kind !== 'missing'))
        return undefined;
    const good = above.kind === 'found' ? (above.images ?? []) : [];
    const reason = (0,foundation .H)(own.images, { ...parent, images: good, isNew: false }, list);
    return reason === undefined ? undefined : { kind: 'doubtful', reason };
}
function refuseRevokedSources(legs, places, list) {
    if (list.named.size === 0)
        return;
    const problems = legs.flatMap(({ leg, sources, bases, state }) => {
        return [...sources, ...(0,plan .u0)(bases)].flatMap(({ id, name }) => {
            const entry = (0,revocation .d0)(list, { id });
            if (entry === undefined || (state === 'unselected' && !entry.inherit))
                return [];
            const shown = name === null || name === id ? id : `${name} (${id})`;
            const at = places.get(leg) ?? { file: 'bakehouse.yml', line: 1 };
            return [{ ...at, message: `${leg} starts from ${shown}, which is ${(0,revocation .Gn)(entry)}. Name another image.` }];
        });
    });
    if (problems.length > 0)
        throw new errors .QO(problems);
}
function unansweredNames(legs, { entries }) {
    const answered = new Set(legs.flatMap(({ values }) => (0,revoked_recipe .H6)(values)));
    return entries.flatMap((entry) => {
        const [by, name] = (0,revocation .Vb)(entry);
        return (by === 'key' || by === 'recipe') && !answered.has(name) ? [name] : [];
    });
}

;// CONCATENATED MODULE: ./.build/plan/keying.js







async function keyLegs(request, material, world) {
    const { ordered, levels, recipes, answers, bases } = material;
    const keyed = new Map();
    const freshness = new Map();
    const ahead = new Map();
    const named = new Set([...request.forced].filter((leg) => request.chosen.has(leg)));
    const forced = new Set([...named, ...(0,selection .DG)(request.legs, named)]);
    const standsFor = new Map();
    const keyOf = (leg) => keyOn(leg, leg.parent === null ? null : (keyed.get(leg.parent)?.key ?? null), leg.epoch);
    for (const level of (0,values .me)(ordered, ({ leg }) => String(levels.get(leg) ?? 0)).values()) {
        const drafts = level.map((definition) => {
            const answer = definition.source === null ? undefined : answers.get(JSON.stringify(definition.source));
            const sources = answer?.kind === 'resolved' ? [answer.source] : [];
            const recipe = recipeOf(recipes, definition.leg);
            const own = bases.get(definition.leg) ?? [];
            const parent = definition.parent === null ? null : (standsFor.get(definition.parent) ?? definition.parent);
            const isKnown = (parent === null || (keyed.get(parent)?.key ?? null) !== null) && answer?.kind !== 'unresolved';
            const draft = {
                ...definition,
                parent,
                level: levels.get(definition.leg) ?? 0,
                sources,
                ...(own.length === 0 ? {} : { bases: [...own] }),
                recipe: recipe.recipe,
                key: null,
                files: recipe.files.digest,
                values: recipe.values,
                aliases: [],
            };
            return isKnown ? { ...draft, key: keyOf(draft) } : draft;
        });
        const groups = (0,values .me)(drafts, ({ key, leg, refresh }) => `${key ?? leg}${refresh === undefined ? '' : ' refreshed'}`);
        const settled = [...groups.values()].flatMap((group) => folded(group).map((leg) => (isAlone(group, leg) ? leg : distinct(leg, keyOf))));
        const revocations = request.revocations ?? revocation .EF;
        const notRevoked = (leg) => answeringLeg(leg, (recipe) => keyOf({ ...leg, recipe }), revocations);
        for (let open = settled.map(notRevoked); open.length > 0;) {
            const dated = await dateLegs(request, open, { keyOf, recipes, forced, world });
            const again = [];
            for (const leg of open) {
                const fresh = dated.freshness.get(leg.leg);
                const own = fresh === undefined ? leg : { ...leg, epoch: fresh.epoch };
                const whole = fresh === undefined ? leg : { ...own, key: keyOf(own) };
                const good = notRevoked(whole);
                if (good !== whole) {
                    const { epoch: _, ...undated } = good;
                    again.push({ ...undated, key: keyOf(undated) });
                }
                keyed.set(leg.leg, good);
                for (const alias of leg.aliases)
                    standsFor.set(alias, leg.leg);
            }
            for (const [leg, fresh] of dated.freshness)
                freshness.set(leg, fresh);
            for (const [leg, day] of dated.ahead)
                ahead.set(leg, day);
            open = again;
        }
    }
    return { keyed, freshness, ahead };
}
function keyOn(leg, parentKey, epoch) {
    return (0,bake_key .$8)(leg.recipe ?? '', { parentKey, sources: [...leg.sources, ...(0,plan .u0)(leg.bases)], epoch });
}
async function dateLegs(request, legs, { keyOf, recipes, forced, world, }) {
    const refreshed = new Map(legs.flatMap((leg) => (leg.refresh === undefined || leg.key === null ? [] : [[leg.leg, leg]])));
    const asked = (id, key) => {
        const leg = refreshed.get(id);
        return leg === undefined ? [] : [{ ...leg, key: key ?? leg.key, recipeRead: recipeOf(recipes, id) }];
    };
    const epochWorld = {
        marks: async (ids) => (await world.marks?.(ids.flatMap((id) => asked(id)))) ?? new Map(),
        isThere: async (keys) => {
            const found = await world.lookUp([...keys].flatMap(([id, key]) => asked(id, key)));
            return new Map([...keys.keys()].map((id) => [id, isThere(found.get(id)?.lookUp)]));
        },
    };
    const newest = await newestEpochs([...refreshed.values()].map((leg) => ({ leg: leg.leg, keyOf: (epoch) => keyOf({ ...leg, epoch }) })), epochWorld, request.today);
    const freshness = new Map();
    for (const [id, leg] of refreshed) {
        if (leg.refresh === undefined)
            continue;
        const isForced = isWanted(leg, forced);
        const renews = request.renews && isWanted(leg, request.chosen);
        const { today } = request;
        freshness.set(id, freshnessOf(leg.refresh, { newest: newest.get(id)?.epoch, today, renews, isForced }));
    }
    return { freshness, ahead: new Map([...newest].flatMap(([id, { ahead }]) => (ahead === null ? [] : [[id, ahead]]))) };
}
function isThere(lookUp) {
    if (lookUp === undefined || lookUp.kind === 'failed' || lookUp.kind === 'not-asked')
        return undefined;
    return lookUp.kind !== 'missing' && lookUp.kind !== 'revoked';
}
function folded(group) {
    if (group.length === 1)
        return group;
    const told = (leg) => {
        const { image, tier, name, version, tags, verify, publish } = leg;
        const place = [leg.axes['region'] ?? null, leg['runs-on'], leg.role ?? null, leg.concurrency ?? null];
        const reuse = [leg.reuse ?? 'auto', leg['reuse-from'] ?? null, ...(leg.refresh === undefined ? [] : [leg.refresh])];
        const scan = leg.scan ?? null;
        return (0,values .dj)([image, tier, name, version, leg['declared-tag'], tags, verify, scan, publish, place, reuse]);
    };
    return [...(0,values .me)(group, told).values()].map(([first, ...others]) => {
        if (first === undefined)
            throw new TypeError('A group is never empty.');
        return { ...first, aliases: others.map(({ leg }) => leg) };
    });
}
function isAlone(group, leg) {
    return leg.key === null || group.length === leg.aliases.length + 1;
}
function distinct(leg, keyOf) {
    if (leg.recipe === null)
        return leg;
    const own = { ...leg, recipe: (0,bake_key .vG)(leg.recipe, leg.leg), values: { ...leg.values, leg: leg.leg } };
    return { ...own, key: keyOf(own) };
}
function recipeOf(recipes, leg) {
    const recipe = recipes.get(leg);
    if (recipe === undefined)
        throw new TypeError(`${leg} has no recipe.`);
    return recipe;
}
function isWanted(leg, chosen) {
    return chosen.has(leg.leg) || leg.aliases.some((alias) => chosen.has(alias));
}

var plan_levels = __webpack_require__(26709);
var loaded_template = __webpack_require__(47402);
;// CONCATENATED MODULE: ./.build/plan/recipes.js



const MOST_AT_ONCE = 16;
const recipes_MOST_TOLD = 20;
async function readRecipes(legs, places, recipeOf) {
    const recipes = new Map();
    const mistakes = new Map();
    await (0,side_by_side .Q)(legs, MOST_AT_ONCE, async (leg) => {
        try {
            recipes.set(leg.leg, await recipeOf(leg));
        }
        catch (error) {
            const at = places.get(leg.leg);
            const hasPlace = error instanceof errors .QO || error instanceof loaded_template .$w;
            if (at === undefined || hasPlace || !(error instanceof errors .yo))
                throw error;
            mistakes.set(leg, { ...at, message: `${leg.image}: ${error.message}` });
        }
    });
    const told = new Map(legs.flatMap((leg) => mistakes.get(leg) ?? []).map((one) => [JSON.stringify(one), one]));
    if (told.size > 0)
        throw new errors .QO([...told.values()].slice(0, recipes_MOST_TOLD));
    return recipes;
}

;// CONCATENATED MODULE: ./.build/plan/planning.js










const planning_MOST_AT_ONCE = 16;
async function planLegs(request, world) {
    const levels = (0,plan_levels .pd)(request.legs.map(({ leg, parent }) => ({ id: leg, parent })));
    const places = new Map(request.inOrder === true ? request.legs.map(({ leg }, place) => [leg, place]) : []);
    const placeOf = (leg) => places.get(leg) ?? 0;
    const ordered = request.legs.toSorted((a, b) => placeOf(a.leg) - placeOf(b.leg) || (levels.get(a.leg) ?? 0) - (levels.get(b.leg) ?? 0) || (0,values .Nx)(a.leg, b.leg));
    const { answers, unresolved } = await resolveSources(ordered, world);
    const recipes = await readRecipes(ordered, request.places ?? new Map(), world.recipeOf);
    const bases = await basesOf(ordered, recipes, world);
    const { keyed, freshness, ahead } = await keyLegs(request, { ordered, levels, recipes, answers, bases }, world);
    const wanted = [...keyed.values()].filter((leg) => isWanted(leg, request.chosen));
    const needed = ancestors(wanted, keyed);
    const forced = forcedLegs(wanted, request.forced);
    const withRecipe = (leg) => ({ ...leg, recipeRead: recipeOf(recipes, leg.leg) });
    const asked = [...needed.values()].filter(({ key }) => key !== null);
    const revocations = request.revocations ?? revocation .EF;
    const found = withRevokedParents([...needed.values()], await world.lookUp(asked.map(withRecipe)), revocations);
    const lost = wanted.filter(({ leg }) => found.get(leg)?.lookUp.kind === 'missing' && !forced.has(leg));
    const memories = new Map(await (0,side_by_side .Q)(lost, planning_MOST_AT_ONCE, async (leg) => [leg.leg, await world.remember(leg)]));
    const files = {};
    const legs = [...needed.values()].map((leg) => {
        const set = recipeOf(recipes, leg.leg).files;
        files[set.digest] = set.files;
        if (!isWanted(leg, request.chosen))
            return { ...leg, todo: [], state: 'unselected', reason: 'not chosen' };
        const { todo, state, reason } = decide(leg, {
            lookUp: found.get(leg.leg)?.lookUp ?? { kind: 'not-asked' },
            forced: forced.get(leg.leg) ?? null,
            memory: memories.get(leg.leg),
            parentKey: leg.parent === null ? null : (keyed.get(leg.parent)?.key ?? null),
            files: set.files,
            freshness: freshness.get(leg.leg) ?? null,
            revoked: answeredWords(leg, revocations),
            doubt: leg.accept.includes('unread') ? null : (recipeOf(recipes, leg.leg).unread[0]?.text ?? null),
        });
        return { ...leg, todo, state, reason };
    });
    const kept = new Set(legs.filter(({ todo }) => !todo.includes('bake')).map(({ leg }) => leg));
    const others = [...keyed.values()].filter(({ leg }) => !needed.has(leg)).map(otherOf);
    const records = [...found].flatMap(([leg, { record }]) => (record !== undefined && kept.has(leg) ? [record] : []));
    return {
        legs: legs.toSorted((a, b) => placeOf(a.leg) - placeOf(b.leg)),
        others: others.toSorted((a, b) => (0,values .Nx)(a.leg, b.leg)),
        files: Object.fromEntries(Object.entries(files).toSorted(([a], [b]) => (0,values .Nx)(a, b))),
        records: records.toSorted((a, b) => (0,values .Nx)(a.leg, b.leg)),
        unresolved,
        recipes,
        freshness,
        ahead,
    };
}
function otherOf({ leg, slug, image, tier, axes, version, publish, key }) {
    return { leg, slug, image, tier, axes, version, publish, key };
}
async function resolveSources(legs, world) {
    const pending = new Map();
    for (const { source } of legs) {
        if (source === null)
            continue;
        const text = JSON.stringify(source);
        if (!pending.has(text))
            pending.set(text, world.resolve(source));
    }
    const answers = new Map();
    for (const [text, answer] of pending)
        answers.set(text, await answer);
    const unresolved = new Map();
    for (const { leg, source } of legs) {
        const answer = source === null ? undefined : answers.get(JSON.stringify(source));
        if (answer?.kind === 'unresolved')
            unresolved.set(leg, answer.reason);
    }
    return { answers, unresolved };
}
async function basesOf(legs, recipes, world) {
    if (world.resolveBase === undefined)
        return new Map();
    const made = new Set(legs.flatMap((leg) => leg['declared-tag'] ?? []));
    const isMade = (reference) => typeof reference === 'string' && (made.has(reference) || made.has(`${reference}:latest`));
    const lists = legs.map(({ leg }) => recipeOf(recipes, leg).bases.filter(({ request }) => !isMade(request['reference'])));
    const resolved = await (0,bases .r)(lists, world.resolveBase);
    return new Map(legs.map(({ leg }, index) => [leg, resolved[index] ?? []]));
}
function ancestors(wanted, all) {
    const needed = new Set();
    for (const leg of wanted) {
        for (let next = leg.leg; next !== null && !needed.has(next); next = all.get(next)?.parent ?? null) {
            needed.add(next);
        }
    }
    return new Map([...all].filter(([leg]) => needed.has(leg)));
}
function forcedLegs(wanted, forced) {
    const own = new Set(wanted.filter((leg) => isWanted(leg, forced)).map(({ leg }) => leg));
    const result = new Map();
    for (const leg of (0,selection .DG)(wanted, own))
        result.set(leg, 'by-parent');
    for (const leg of own)
        result.set(leg, 'itself');
    return result;
}

var current_list = __webpack_require__(17561);
var revocation_file = __webpack_require__(44447);
var providers = __webpack_require__(6653);
var collect = __webpack_require__(88499);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var consumers_ = __webpack_require__(38321);
var bounded_file = __webpack_require__(52948);
var channel = __webpack_require__(58735);
var image_leg = __webpack_require__(44296);
var hcl_block = __webpack_require__(44500);
var deposits = __webpack_require__(70361);
var docker_arguments = __webpack_require__(59426);
var dockerfile = __webpack_require__(58315);
var computed = __webpack_require__(95861);
var attribute_texts = __webpack_require__(92551);
var syntax_error = __webpack_require__(85809);
var var_values = __webpack_require__(25376);
;// CONCATENATED MODULE: ./.build/plan/images-json/image-names.js














const NONE = { names: [], bases: [] };
function createImageNames(repository) {
    const known = new Map();
    return async ({ work, 'declared-tag': tag }) => {
        const key = JSON.stringify(work);
        const found = known.get(key) ?? read(repository, work);
        known.set(key, found);
        const { names, bases } = await found;
        return { names: [...plainNames(tag === null ? [] : [tag]), ...names], bases };
    };
}
async function read(repository, work) {
    try {
        return work.builder === 'packer'
            ? await namesOfTemplate(repository, work)
            : { names: [], bases: basesOfDockerfile(repository, work) };
    }
    catch (error) {
        if (error instanceof errors .yo || error instanceof syntax_error .C)
            return NONE;
        throw error;
    }
}
function basesOfDockerfile(repository, work) {
    const { args, contexts } = (0,docker_arguments .v)(work.arguments.map(plain));
    const { bases, unread } = (0,dockerfile .n)((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(repository, work.file), 'utf8'), args);
    if (unread.some(({ kind }) => kind === 'base'))
        return 'unknown';
    const contextOf = new Map(contexts.map(({ name, path }) => [name, path]));
    return plainNames(bases.flatMap(({ kind, reference }) => {
        if (kind === 'frontend')
            return [];
        const context = contextOf.get(reference);
        if (context === undefined)
            return [reference];
        return context.startsWith(IMAGE_CONTEXT) ? [context.slice(IMAGE_CONTEXT.length)] : [];
    }));
}
const IMAGE_CONTEXT = 'docker-image://';
async function namesOfTemplate(repository, work) {
    const path = (0,external_node_path_.join)(repository, work.template);
    const { model } = (0,loaded_template .PM)(repository, repository, work.template);
    const values = await valuesOf(repository, work, model.kind === 'hcl2' ? path : undefined);
    const given = (name) => values.get(name);
    const builds = model.builds.filter(({ type }) => type === 'docker');
    const bases = builds.map((build) => imagesOf(model, build, given));
    const names = (0,deposits .H)(model, builds, () => false, given).flatMap(({ left }) => left.kind === 'names' ? left.references : []);
    return {
        names: plainNames(names),
        bases: bases.includes('unknown') ? 'unknown' : plainNames(bases.flat()),
    };
}
async function valuesOf(repository, { vars, 'var-files': varFiles }, hcl) {
    const values = new Map();
    for (const file of [
        ...(hcl === undefined ? [] : filesBeside(hcl)),
        ...varFiles.map((one) => (0,external_node_path_.join)(repository, one)),
    ]) {
        const held = await (0,var_values .k)(file, textOf(file));
        for (const [name, value] of held.values)
            values.set(name, value);
    }
    for (const [name, value] of Object.entries(vars))
        values.set(name, (0,computed .d_)(plain(value)));
    return values;
}
function filesBeside(template) {
    const folder = (0,external_node_fs_.statSync)(template).isDirectory() ? template : (0,external_node_path_.dirname)(template);
    return (0,loaded_template .o8)((0,external_node_fs_.readdirSync)(folder)).varFiles.map((name) => (0,external_node_path_.join)(folder, name));
}
function textOf(path) {
    const file = path.replace(/\?$/, '');
    return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isFile() === true ? (0,external_node_fs_.readFileSync)(file, 'utf8') : '';
}
function imagesOf(template, { blocks, file }, given) {
    const attribute = blocks.flatMap((block) => (0,hcl_block .w4)(block, 'image') ?? []).at(-1);
    if (attribute === undefined)
        return 'unknown';
    const texts = (0,attribute_texts .U)(template, file, attribute, given);
    return texts.includes(undefined) ? 'unknown' : texts.flatMap((text) => text ?? []);
}
function plainNames(texts) {
    return texts.flatMap((text) => {
        try {
            const { host, path, tag, digest } = (0,container_reference .F2)(text);
            return digest === null ? [`${host}/${path}:${tag}`] : [];
        }
        catch (error) {
            if (error instanceof errors .yo)
                return [];
            throw error;
        }
    });
}
function plain(pattern) {
    return (0,placeholder .GS)(pattern, new Map());
}

;// CONCATENATED MODULE: ./.build/plan/images-json/chain.js

async function linkChain(repository, draft) {
    const named = [];
    const namesOf = createImageNames(repository);
    for (const { definition } of draft.legs)
        named.push(await namesOf(definition));
    const parents = parentsOf(named);
    const idAt = (index) => index === null ? null : (draft.legs[index]?.definition.leg ?? null);
    const legs = draft.legs.map(({ definition, at }, index) => ({
        definition: { ...definition, parent: idAt(parents[index] ?? null) },
        at,
    }));
    const notices = draft.legs.flatMap(({ definition: { leg }, at }, index) => {
        if (index === 0 || named[index]?.bases !== 'unknown')
            return [];
        const message = `Which image ${leg} begins with is only known when it is baked, so it waits for all entries before it.`;
        return [{ ...at, message }];
    });
    const late = lateBases(named).map(({ index, base, maker }) => {
        const [leg, other] = [draft.legs[index], draft.legs[maker]];
        if (leg === undefined || other === undefined)
            throw new TypeError('A place is that of a leg.');
        const message = `${leg.definition.leg} begins with ${base}, which ${other.definition.leg} makes further down: it gets the image that is there before. Put that entry first.`;
        return { level: 'warning', ...leg.at, message };
    });
    return { ...draft, legs, notices: [...draft.notices, ...notices, ...late] };
}
function lateBases(named) {
    const first = new Map();
    for (const [index, { names }] of named.entries())
        for (const name of names)
            if (!first.has(name))
                first.set(name, index);
    return named.flatMap(({ bases }, index) => (bases === 'unknown' ? [] : [...new Set(bases)]).flatMap((base) => {
        const maker = first.get(base) ?? index;
        return maker > index ? [{ index, base, maker }] : [];
    }));
}
function parentsOf(named) {
    const parents = [];
    const latest = new Map();
    let line = 1;
    for (const [index, { names, bases }] of named.entries()) {
        if (bases === 'unknown') {
            for (; line <= index; line += 1)
                parents[line] = line - 1;
            parents[index] = index === 0 ? null : index - 1;
        }
        else {
            const wanted = new Set(bases.flatMap((base) => latest.get(base) ?? []));
            parents[index] = wanted.size < 2 ? ([...wanted][0] ?? null) : lined(parents, wanted);
        }
        for (const name of names)
            latest.set(name, index);
    }
    return parents;
}
function lined(parents, wanted) {
    const all = new Set();
    for (const start of wanted) {
        for (let at = start; at !== null && !all.has(at); at = parents[at] ?? null)
            all.add(at);
    }
    let last = null;
    for (const index of [...all].sort((a, b) => a - b)) {
        parents[index] = last;
        last = index;
    }
    return last;
}

var image_definition = __webpack_require__(95907);
var paths = __webpack_require__(56408);
;// CONCATENATED MODULE: ./.build/plan/images-json/location.js




function locate(repository, base, path) {
    const wanted = (0,external_node_path_.resolve)(base, path);
    if ((0,external_node_path_.isAbsolute)(path) || path.includes('\0') || !(0,paths .FK)(repository, wanted))
        return { kind: 'outside' };
    try {
        const real = (0,external_node_fs_.realpathSync)(wanted);
        if (!(0,paths .FK)(repository, real))
            return { kind: 'outside' };
        const state = (0,external_node_fs_.statSync)(real);
        const kind = state.isDirectory() ? 'folder' : state.isFile() ? 'file' : undefined;
        return kind === undefined ? { kind: 'missing' } : { kind, real, path: (0,paths .pS)(repository, real) };
    }
    catch (error) {
        if ((0,errors .$N)(error) === undefined)
            throw error;
        return { kind: 'missing' };
    }
}

;// CONCATENATED MODULE: ./.build/plan/images-json/image-file.js



function imageFileOf(entry, place, tell) {
    const documented = (0,external_node_path_.resolve)(place.folder, entry.builder);
    const folders = entry.builder === 'packer' ? [documented] : [documented, (0,external_node_path_.resolve)(place.repository, entry.workingDirectory)];
    const places = folders.map((folder) => locate(place.repository, folder, entry.file));
    const found = [...new Set(places.flatMap((place) => (fits(entry, place) ? [place.path] : [])))];
    const [first, second] = found;
    const shown = folders.map((folder) => place.repository === folder ? 'the root of the repository' : folder.slice(place.repository.length + 1));
    if (first === undefined) {
        if (places.some(({ kind }) => kind === 'outside')) {
            tell('NO_IMAGE_FILE_ERROR', `must be a relative path that stays inside the repository, but was ${(0,runner_inputs .WU)(entry.file)}`, 'file');
        }
        else {
            const hint = entry.builder === 'packer' ? '; plan\'s input "render" writes it from packer.json' : '';
            tell('IMAGEFILE_DOES_NOT_EXIST', `names ${(0,runner_inputs .WU)(entry.file)}, which is not in ${shown.join(' nor in ')}${hint}`, 'file');
        }
    }
    else if (second !== undefined) {
        tell('NO_IMAGE_FILE_ERROR', `names ${(0,runner_inputs .WU)(entry.file)}, which is both ${first} and ${second}; remove or rename one`, 'file');
        return undefined;
    }
    return first;
}
function fits(entry, place) {
    return place.kind === 'file' || (place.kind === 'folder' && entry.builder === 'packer');
}

;// CONCATENATED MODULE: ./.build/plan/images-json/packer-words.js



const KNOWN = /^--?(var|var-file|only|except)(?:=(.*))?$/s;
function readPackerWords(words, workingDirectory, repository, tell) {
    const vars = new Map();
    const varFiles = [];
    const lists = { only: [], except: [] };
    const rest = [];
    for (let index = 0; index < words.length; index += 1) {
        const word = words[index] ?? '';
        if (word === '--')
            return { vars, varFiles, ...lists, rest: [...rest, ...words.slice(index)] };
        const [, flag, glued] = KNOWN.exec(word) ?? [];
        if (flag === undefined) {
            rest.push(word);
            continue;
        }
        if (glued === undefined)
            index += 1;
        const value = glued ?? words[index];
        if (value === undefined)
            tell('INVALID_EXTRA_ARGS', `ends in -${flag}, which needs a value`, 'extra_args');
        else if (flag === 'var') {
            const [, name, text] = /^\s*([^=\s]+)\s*=(.*)$/s.exec(value) ?? [];
            if (name === undefined || text === undefined) {
                tell('INVALID_EXTRA_ARGS', 'holds a -var that is not name=value', 'extra_args');
            }
            else if (name === '__proto__') {
                tell('INVALID_EXTRA_ARGS', 'holds a -var of the name __proto__, which no variable may have here', 'extra_args');
            }
            else
                vars.set(name, text);
        }
        else if (flag === 'var-file') {
            const file = locate(repository, (0,external_node_path_.resolve)(repository, workingDirectory), value);
            if (file.kind === 'file' && !file.path.endsWith('?'))
                varFiles.push(file.path);
            else {
                const wanted = `a file in ${workingDirectory === '.' ? 'the repository' : `${workingDirectory}, or elsewhere in the repository`}`;
                tell('INVALID_EXTRA_ARGS', `holds -var-file ${(0,runner_inputs .WU)(value)}, which must be ${wanted}`, 'extra_args');
            }
        }
        else
            lists[flag === 'only' ? 'only' : 'except'].push(...value.split(',').filter((name) => name !== ''));
    }
    return { vars, varFiles, ...lists, rest };
}

;// CONCATENATED MODULE: ./.build/plan/images-json/shell-words.js

const SPACE = /[ \t\r\n]/;
const ACTIVE = /[$`;&|<>()*?[~#]/;
function splitShellWords(text) {
    const words = [];
    const active = new Set();
    let word;
    let at = 0;
    const add = (piece) => {
        word = (word ?? '') + piece;
    };
    while (at < text.length) {
        const sign = text.charAt(at);
        if (sign === "'") {
            const end = text.indexOf("'", at + 1);
            if (end === -1)
                throw notClosed('single quote', at);
            add(text.slice(at + 1, end));
            at = end + 1;
        }
        else if (sign === '"') {
            const quoted = readDoubleQuoted(text, at);
            if (quoted.active !== undefined)
                active.add(quoted.active);
            add(quoted.value);
            at = quoted.end;
        }
        else if (sign === '\\') {
            if (at + 1 === text.length)
                throw new errors .yo('a backslash stands at the end, with nothing to protect');
            if (text[at + 1] !== '\n')
                add(text.charAt(at + 1));
            at += 2;
        }
        else if (SPACE.test(sign)) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
            at += 1;
        }
        else {
            if (isActive(sign, word))
                active.add(sign);
            add(sign);
            at += 1;
        }
    }
    if (word !== undefined)
        words.push(word);
    return { words, active: [...active] };
}
function isActive(sign, word) {
    return ACTIVE.test(sign) && ((sign !== '~' && sign !== '#') || word === undefined);
}
function readDoubleQuoted(text, start) {
    let value = '';
    let active;
    for (let at = start + 1; at < text.length; at += 1) {
        const sign = text.charAt(at);
        if (sign === '"')
            return { value, end: at + 1, active };
        const next = text.charAt(at + 1);
        if (sign === '\\' && next !== '' && '$`"\\\n'.includes(next)) {
            if (next !== '\n')
                value += next;
            at += 1;
        }
        else {
            if (sign === '$' || sign === '`')
                active = sign;
            value += sign;
        }
    }
    throw notClosed('double quote', start);
}
function notClosed(what, offset) {
    return new errors .yo(`the ${what} at character ${offset + 1} is not closed`);
}

;// CONCATENATED MODULE: ./.build/plan/images-json/definition.js







function entryLeg(entry, place, tellReader) {
    let fits = true;
    const tell = (code, what, field) => {
        fits = false;
        tellReader(code, what, field);
    };
    const file = imageFileOf(entry, place, tell);
    const split = wordsOf(entry, tell);
    const work = workOf(entry, file ?? '', split.words, place, tell);
    if (!fits)
        return undefined;
    const id = `${entry.name}/${entry.version}`;
    const definition = {
        leg: id,
        slug: (0,image_leg .tF)(id),
        image: entry.name,
        tier: 'application',
        axes: {},
        name: (0,placeholder .TL)(entry.tag ?? `${entry.name}-${entry.version}`),
        version: entry.version,
        parent: null,
        source: null,
        work,
        ...(0,image_definition .hB)(),
        extras: work.builder === 'packer' ? [entry.workingDirectory] : [],
        'declared-tag': entry.tag,
        'retry-shell-flake': work.builder === 'packer',
    };
    return { entry, definition, active: split.active };
}
function wordsOf({ extraArgs }, tell) {
    try {
        return splitShellWords(extraArgs);
    }
    catch (error) {
        if (!(error instanceof errors .yo))
            throw error;
        tell('INVALID_EXTRA_ARGS', `cannot be split into words: ${error.message}`, 'extra_args');
        return { words: [], active: [] };
    }
}
function workOf({ builder, workingDirectory }, file, words, { repository }, tell) {
    if (builder === 'dockerfile') {
        return {
            builder,
            file,
            context: workingDirectory,
            target: null,
            platform: null,
            args: {},
            labels: {},
            secrets: [],
            arguments: words.map(placeholder .TL),
        };
    }
    const { vars, varFiles, only, except, rest } = readPackerWords(words, workingDirectory, repository, tell);
    return {
        builder,
        template: file,
        'working-directory': workingDirectory,
        only: only.map(placeholder .TL),
        except: except.map(placeholder .TL),
        vars: Object.fromEntries([...vars].map(([name, value]) => [name, (0,placeholder .TL)(value)])),
        'secret-vars': {},
        'var-files': [...varFiles],
        arguments: rest.map(placeholder .TL),
        version: null,
        'vars-in-environment': false,
        substitutions: null,
    };
}

;// CONCATENATED MODULE: ./.build/plan/images-json/python-value.js

function pythonString(value) {
    return typeof value === 'string' ? value : pythonRepr(value);
}
function pythonRepr(value) {
    if (typeof value === 'string')
        return textRepr(value);
    if (value === null)
        return 'None';
    if (typeof value === 'boolean')
        return value ? 'True' : 'False';
    if (isList(value))
        return `[${value.map((item) => pythonRepr(item)).join(', ')}]`;
    if (isMapping(value)) {
        return `{${[...value].map(([name, item]) => `${textRepr(name)}: ${pythonRepr(item)}`).join(', ')}}`;
    }
    return value.number;
}
function pythonAscii(value) {
    return pythonRepr(value).replace(/[^\0-~]/gu, escaped);
}
function pythonType(value) {
    if (typeof value === 'string')
        return 'str';
    if (value === null)
        return 'NoneType';
    if (typeof value === 'boolean')
        return 'bool';
    if (isList(value))
        return 'list';
    if (isMapping(value))
        return 'dict';
    return /^-?\d+$/.test(value.number) ? 'int' : 'float';
}
function pythonNumber(text, value) {
    if (/^-?\d+$/.test(text))
        return { number: text === '-0' ? '0' : text };
    if (Object.is(value, -0))
        return { number: '-0.0' };
    if (!Number.isFinite(value))
        return { number: value < 0 ? '-inf' : 'inf' };
    const size = Math.abs(value);
    if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
        return { number: value.toExponential().replace(/([+-])(\d)$/, '$10$2') };
    }
    return { number: Number.isInteger(value) ? `${value}.0` : String(value) };
}
function isMapping(value) {
    return value instanceof Map;
}
function isList(value) {
    return Array.isArray(value);
}
const SHORT_ESCAPES = new Map([
    ['\\', '\\\\'],
    ['\n', '\\n'],
    ['\r', '\\r'],
    ['\t', '\\t'],
]);
function textRepr(text) {
    const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
    const inside = text.replace(/[\p{C}\p{Z}\\'"]/gu, (sign) => {
        if (sign === ' ')
            return sign;
        if (sign === '"' || sign === "'")
            return sign === quote ? `\\${sign}` : sign;
        return SHORT_ESCAPES.get(sign) ?? escaped(sign);
    });
    return `${quote}${inside}${quote}`;
}
function escaped(sign) {
    const code = sign.codePointAt(0) ?? 0;
    const hex = code.toString(16);
    if (code <= 0xff)
        return `\\x${hex.padStart(2, '0')}`;
    return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
class FormatError extends errors .yo {
    kind;
    words;
    constructor(kind, words) {
        super(`${kind}: ${words}`);
        this.kind = kind;
        this.words = words;
    }
}

;// CONCATENATED MODULE: ./.build/plan/images-json/entry-fields.js

const FIELDS = [
    'file',
    'dockerfile',
    'docker_file',
    'builder_type',
    'name',
    'version',
    'tag',
    'working_dir',
    'extra_args',
];
const CODES = {
    file: 'NO_IMAGE_FILE_ERROR',
    dockerfile: 'NO_IMAGE_FILE_ERROR',
    docker_file: 'NO_IMAGE_FILE_ERROR',
    builder_type: 'INVALID_BUILDER_TYPE',
    name: 'NO_NAME',
    version: 'NO_VERSION',
    tag: 'INVALID_DOCKER_TAG',
    working_dir: 'working dir is not a dir',
    extra_args: 'INVALID_EXTRA_ARGS',
};
function textsOf(members, tell) {
    const texts = new Map();
    let fits = true;
    for (const field of FIELDS) {
        const node = members.get(field);
        if (node === undefined || (node.kind === 'scalar' && node.value === null))
            continue;
        if (node.kind === 'string' && !node.value.includes('\0'))
            texts.set(field, node.value);
        else {
            fits = false;
            tell(CODES[field], `must be a string in quotes, but was ${shortly(node)}`, field);
        }
    }
    return fits ? texts : undefined;
}
function pythonMembers(members) {
    return new Map([...members].map(([name, node]) => [name, pythonValue(node)]));
}
function pythonValue(node) {
    if (node.kind === 'string')
        return node.value;
    if (node.kind === 'array')
        return node.items.map((item) => pythonValue(item));
    if (node.kind === 'object') {
        return new Map(node.members.map(({ key, value }) => [key.value, pythonValue(value)]));
    }
    return typeof node.value === 'number' ? pythonNumber(node.text, node.value) : node.value;
}
function shortly({ text }) {
    const line = text.replace(/\s+/g, ' ');
    return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}

;// CONCATENATED MODULE: ./.build/plan/images-json/image-reference.js
const PARTS = /^(?:(?<host>[^:/]+):(?<port>[^/]+)\/)?(?:(?<repo>[^/:]+)\/)?(?<image>[^/:]+)(?::(?<tag>.+))?$/;
const HOST = /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/;
const NAME = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const MOST_NAME = 255;
function parseImageReference(text) {
    const { host, port, repo, image, tag } = PARTS.exec(text)?.groups ?? {};
    if (image === undefined || text.length > MOST_NAME + 129)
        return undefined;
    const fits = (host === undefined || HOST.test(host)) &&
        (port === undefined || /^\d{1,5}$/.test(port)) &&
        [repo, image].every((name) => name === undefined || NAME.test(name)) &&
        (tag === undefined || TAG.test(tag));
    if (!fits)
        return undefined;
    return {
        registry: host === undefined ? null : `${host}:${port}`,
        registry_host: host ?? null,
        registry_port: port ?? null,
        repo: repo ?? null,
        image,
        tag: tag ?? null,
    };
}

;// CONCATENATED MODULE: ./.build/plan/images-json/python-markup.js

const BRACE = /[{}]/g;
const NAME_END = /[{}:![]/g;
const NOT_CLOSED = 'a { is not closed';
function* readMarkup(text) {
    let at = 0;
    while (at < text.length) {
        const brace = find(BRACE, text, at);
        if (brace === -1) {
            yield { literal: text.slice(at), field: undefined };
            return;
        }
        const sign = text.charAt(brace);
        if (text[brace + 1] === sign) {
            yield { literal: text.slice(at, brace + 1), field: undefined };
            at = brace + 2;
            continue;
        }
        if (sign === '}' || brace + 1 === text.length) {
            throw valueError(`a single ${sign} stands in the text; a brace itself is written twice`);
        }
        const { field, end } = readField(text, brace + 1);
        yield { literal: text.slice(at, brace), field };
        at = end;
    }
}
function readField(text, start) {
    const stop = nameEnd(text, start);
    const name = text.slice(start, stop);
    const sign = text[stop];
    if (sign === undefined)
        throw valueError(NOT_CLOSED);
    if (sign === '{')
        throw valueError('a { stands in the name of a field; a brace itself is written twice');
    if (sign === '}')
        return { field: { name, conversion: undefined, spec: '', nested: false }, end: stop + 1 };
    if (sign === ':')
        return readSpec(text, stop + 1, { name, conversion: undefined });
    const code = text.codePointAt(stop + 1);
    if (code === undefined)
        throw valueError('the text ends where !s, !r or !a is expected');
    const conversion = String.fromCodePoint(code);
    const next = stop + 1 + conversion.length;
    if (text[next] === '}')
        return { field: { name, conversion, spec: '', nested: false }, end: next + 1 };
    if (next < text.length && text[next] !== ':')
        throw valueError('a : or } is expected after !s, !r or !a');
    return readSpec(text, next + 1, { name, conversion });
}
function nameEnd(text, start) {
    let at = start;
    for (;;) {
        const stop = find(NAME_END, text, at);
        if (stop === -1)
            return text.length;
        if (text[stop] !== '[')
            return stop;
        const close = text.indexOf(']', stop);
        if (close === -1)
            return text.length;
        at = close;
    }
}
function readSpec(text, start, head) {
    let depth = 1;
    for (let at = find(BRACE, text, start); at !== -1; at = find(BRACE, text, at + 1)) {
        depth += text[at] === '{' ? 1 : -1;
        if (depth > 0)
            continue;
        const spec = text.slice(start, at);
        return { field: { ...head, spec, nested: spec.includes('{') }, end: at + 1 };
    }
    throw valueError(NOT_CLOSED);
}
function fieldAt(name) {
    const stop = find(/[.[]/g, name, 0);
    const first = stop === -1 ? name : name.slice(0, stop);
    return { first: index(first), steps: () => readSteps(name, stop === -1 ? name.length : stop) };
}
function* readSteps(name, start) {
    let at = start;
    while (at < name.length) {
        const sign = name[at];
        if (sign !== '.' && sign !== '[')
            throw valueError(`only . or [ may follow ] in {${name}}`);
        const stop = sign === '[' ? name.indexOf(']', at) : find(/[.[]/g, name, at + 1);
        if (stop === -1 && sign === '[')
            throw valueError(`a [ is not closed in {${name}}`);
        const end = stop === -1 ? name.length : stop;
        const step = name.slice(at + 1, end);
        if (step === '')
            throw valueError(`a name is missing in {${name}}`);
        yield sign === '.' ? { kind: 'attribute', name: step } : { kind: 'member', key: index(step) };
        at = sign === '[' ? end + 1 : end;
    }
}
function index(text) {
    if (!/^\d+$/.test(text))
        return text;
    if (text.replace(/^0+/, '').length > 18)
        throw valueError('Too many decimal digits in format string');
    return Number(text);
}
function find(pattern, text, from) {
    pattern.lastIndex = from;
    return pattern.exec(text)?.index ?? -1;
}
function valueError(message) {
    return new FormatError('ValueError', message);
}

;// CONCATENATED MODULE: ./.build/plan/images-json/python-spec.js

const MOST_WIDTH = 1000;
const ALIGNS = '<>=^';
const MOST_DIGITS = 18;
function formatText(text, spec) {
    if (spec === '')
        return text;
    const signs = Array.from(spec);
    let at = 0;
    let fill = ' ';
    let align = '<';
    let fillGiven = false;
    if (ALIGNS.includes(signs[1] ?? '?')) {
        fill = signs[0] ?? ' ';
        align = signs[1] ?? '<';
        fillGiven = true;
        at = 2;
    }
    else if (ALIGNS.includes(signs[0] ?? '?')) {
        align = signs[0] ?? '<';
        at = 1;
    }
    const taken = (wanted) => {
        const found = signs[at] !== undefined && wanted.includes(signs[at] ?? '');
        if (found)
            at += 1;
        return found;
    };
    const sign = taken('+- ');
    const zero = taken('z');
    const alternate = taken('#');
    if (!fillGiven && taken('0'))
        fill = '0';
    const digits = () => {
        const from = at;
        while (/^\d$/.test(signs[at] ?? ''))
            at += 1;
        return signs.slice(from, at).join('');
    };
    const width = number(digits());
    const grouping = taken(',') ? ',' : taken('_') ? '_' : undefined;
    if (grouping !== undefined && taken(',_'))
        throw python_spec_valueError("Cannot specify both ',' and '_'.");
    let precision;
    if (taken('.')) {
        const given = digits();
        if (given === '')
            throw python_spec_valueError('Format specifier missing precision');
        precision = number(given);
    }
    if (signs.length - at > 1)
        throw python_spec_valueError(`Invalid format specifier '${spec}' for a string`);
    const type = signs[at] ?? 's';
    if (grouping !== undefined)
        throw python_spec_valueError(`Cannot specify '${grouping}' with '${type}'.`);
    if (type !== 's')
        throw python_spec_valueError(`Unknown format code '${type}' for a string`);
    if (sign)
        throw python_spec_valueError('Sign not allowed in string format specifier');
    if (zero)
        throw python_spec_valueError('Negative zero coercion (z) not allowed in string format specifier');
    if (alternate)
        throw python_spec_valueError('Alternate form (#) not allowed in string format specifier');
    if (align === '=')
        throw python_spec_valueError("'=' alignment not allowed in string format specifier");
    if (width > MOST_WIDTH)
        throw python_spec_valueError(`the width ${width} is more than ${MOST_WIDTH}, the most that is filled up`);
    return padded(Array.from(text).slice(0, precision), width, fill, align);
}
function padded(signs, width, fill, align) {
    const missing = Math.max(0, width - signs.length);
    const before = align === '>' ? missing : align === '^' ? Math.floor(missing / 2) : 0;
    return fill.repeat(before) + signs.join('') + fill.repeat(missing - before);
}
function number(digits) {
    if (digits.replace(/^0+/, '').length > MOST_DIGITS)
        throw python_spec_valueError('Too many decimal digits in format string');
    return Number(digits);
}
function python_spec_valueError(message) {
    return new FormatError('ValueError', message);
}

;// CONCATENATED MODULE: ./.build/plan/images-json/python-format.js




const MOST_RESULT = 128 * 1024;
function pythonFormat(text, given) {
    return build(text, given, 2, { kind: undefined, next: 0 });
}
function build(text, given, depth, numbering) {
    if (depth === 0)
        throw new FormatError('ValueError', 'Max string recursion exceeded');
    let result = '';
    for (const { literal, field } of readMarkup(text)) {
        result += literal;
        if (field !== undefined) {
            const value = converted(python_format_valueOf(field.name, given, numbering), field.conversion);
            const spec = field.nested ? build(field.spec, given, depth - 1, numbering) : field.spec;
            result += formatted(value, spec);
        }
        if (result.length > MOST_RESULT) {
            throw new FormatError('ValueError', `the result is longer than ${MOST_RESULT} characters`);
        }
    }
    return result;
}
function python_format_valueOf(name, given, numbering) {
    const { first, steps } = fieldAt(name);
    let value = typeof first === 'string' && first !== '' ? namedValue(first, given) : numberedValue(first, given, numbering);
    for (const step of steps()) {
        if (step.kind === 'attribute')
            throw attributeError(name, step.name, value);
        value = member(value, step.key);
    }
    return value;
}
function namedValue(name, { named }) {
    const value = named.get(name);
    if (value !== undefined)
        return value;
    throw keyError(name, [...named.keys()]);
}
function numberedValue(index, { positional }, numbering) {
    const kind = typeof index === 'number' ? 'manual' : 'automatic';
    numbering.kind ??= kind;
    if (numbering.kind !== kind) {
        throw new FormatError('ValueError', '{} and {0} are both in the text; a field is counted or numbered, not both');
    }
    const wanted = typeof index === 'number' ? index : numbering.next++;
    const value = positional[wanted];
    if (value === undefined) {
        throw new FormatError('IndexError', `{${wanted}} stands for nothing; write a name, as {name}`);
    }
    return value;
}
function member(value, key) {
    if (isMapping(value)) {
        const found = typeof key === 'string' ? value.get(key) : undefined;
        if (found === undefined)
            throw keyError(String(key), [...value.keys()]);
        return found;
    }
    if (typeof value !== 'string' && !isList(value)) {
        throw new FormatError('TypeError', `[${key}] is asked of ${pythonString(value)}, which has no members`);
    }
    const what = typeof value === 'string' ? 'text' : 'list';
    if (typeof key === 'string')
        throw new FormatError('TypeError', `[${key}] is asked of a ${what}, which takes a number`);
    const found = (typeof value === 'string' ? Array.from(value) : value)[key];
    if (found === undefined)
        throw new FormatError('IndexError', `[${key}] is behind the end of the ${what}`);
    return found;
}
function converted(value, conversion) {
    if (conversion === undefined)
        return value;
    if (conversion === 's')
        return pythonString(value);
    if (conversion === 'r')
        return pythonRepr(value);
    if (conversion === 'a')
        return pythonAscii(value);
    throw new FormatError('ValueError', `Unknown conversion specifier ${conversion}; known are !s, !r and !a`);
}
function formatted(value, spec) {
    if (typeof value === 'string')
        return formatText(value, spec);
    if (spec === '')
        return pythonString(value);
    throw new FormatError('TypeError', `the format "${spec}" is for strings, not for ${pythonType(value)}; write !s before it`);
}
function attributeError(name, attribute, value) {
    const hint = isMapping(value) ? `; a member is written [${attribute}]` : '';
    return new FormatError('AttributeError', `{${name}} asks for the attribute ${attribute}, and values have none${hint}`);
}
function keyError(name, known) {
    const near = (0,wording .qb)(name.slice(0, 100), known);
    const few = known.slice(0, 20).map((one) => one.slice(0, 40));
    const hint = near === undefined ? `known are ${few.join(', ')}` : `did you mean ${near}?`;
    return new FormatError('KeyError', `${name.slice(0, 100)} is not known; ${hint}`);
}

;// CONCATENATED MODULE: ./.build/plan/images-json/working-directory.js




function workingDirectoryOf(given, place, tell) {
    const { repository, folder, cwd } = place;
    const wanted = given === '' ? (folder === repository ? '.' : '..') : given;
    const places = (given === '' ? [folder] : [folder, cwd]).map((base) => locate(repository, base, wanted));
    const found = [...new Set(places.flatMap((place) => (place.kind === 'folder' ? [place.path] : [])))];
    const [first, second] = found;
    const code = `working dir ${(0,runner_inputs .WU)(wanted)} is not a dir`;
    if (first === undefined) {
        const outside = places.some(({ kind }) => kind === 'outside');
        const bases = new Set([folder, cwd].map((base) => `from ${working_directory_shown(place, base)}`));
        const where = `a relative path of a folder, ${[...bases].join(' or ')}`;
        tell(code, outside ? `must be ${where}, and stay inside the repository` : `must be ${where}`, 'working_dir');
    }
    else if (second !== undefined) {
        const sure = (path) => `../${(0,paths .ed)((0,external_node_path_.dirname)(folder), (0,external_node_path_.resolve)(repository, path))}`;
        const both = `${first} (from the folder of IMAGES.json) and ${second} (from where plan runs)`;
        tell(`${code} but two`, `means both ${both}; write "${sure(first)}" or "${sure(second)}"`, 'working_dir');
        return undefined;
    }
    return first;
}
function working_directory_shown({ repository }, path) {
    return (0,paths .ed)(repository, path) || 'the root of the repository';
}

;// CONCATENATED MODULE: ./.build/plan/images-json/entry.js








const MOST_ID = 200;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;
function resolveEntry(raw, place, tellReader) {
    let fits = true;
    const tell = (code, what, field) => {
        fits = false;
        tellReader(code, what, field);
    };
    if (raw.members === undefined) {
        tell('NOT_A_MAPPING', 'must be an object, as {"file": "base.json"}');
        return undefined;
    }
    const texts = textsOf(raw.members, tell);
    if (texts === undefined)
        return undefined;
    const dockerfile = texts.get('dockerfile') ?? texts.get('docker_file') ?? '';
    const builder = builderOf(texts, dockerfile, tell);
    const reference = referenceOf(texts, builder, tell);
    const given = texts.get('name') ?? '';
    const ownName = given === '' ? (0,external_node_path_.basename)(place.cwd).replaceAll('setups.', '') : given;
    if (ownName === '')
        tell('NO_NAME', 'has no name, and the folder that plan runs in gives none; write "name"');
    const workingDirectory = workingDirectoryOf(texts.get('working_dir') ?? '', place, tell);
    if (!fits || builder === undefined || workingDirectory === undefined)
        return undefined;
    const ownVersion = texts.get('version') ?? '';
    const ownFile = (texts.get('file') ?? dockerfile) || defaultFile(builder, ownName, ownVersion);
    const isDockerfile = builder === 'dockerfile' && reference !== null;
    const name = isDockerfile ? reference.image : ownName;
    const taggedVersion = (isDockerfile ? reference.tag : null) ?? ownVersion;
    const named = new Map([
        ...pythonMembers(raw.members),
        ['images_file', (0,paths .ed)(place.repository, place.path)],
        ['builder_type', builder],
        ['name', name],
        ['file', ownFile],
        ...(taggedVersion === '' ? [] : [['version', taggedVersion]]),
        ...(isDockerfile ? [['img_parts', new Map(Object.entries(reference))]] : []),
    ]);
    const positional = [name, taggedVersion === '' ? null : taggedVersion];
    const file = isDockerfile ? entry_formatted('file', ownFile, { positional, named }, tell) : ownFile;
    if (file === undefined)
        return undefined;
    if (file === '')
        tell('NO_IMAGE_FILE_ERROR', 'names no file', 'file');
    const version = taggedVersion === '' ? stem(file) : taggedVersion;
    if (version === '') {
        tell('NO_VERSION', `has no version, and the file ${(0,runner_inputs .WU)(file)} gives none; write "version", or a tag with :version`);
    }
    checkId('NO_NAME', name, tell);
    checkId('NO_VERSION', version, tell);
    const home = (0,external_node_path_.resolve)(place.repository, workingDirectory);
    const fromHome = (path) => (0,paths .ed)(home, path) || '.';
    const fileHome = builder === 'packer' ? (0,external_node_path_.resolve)(place.folder, builder) : home;
    named.set('file', file).set('version', version).set('working_dir', '.');
    named.set('images_file', fromHome(place.path)).set('fimage_file', fromHome((0,external_node_path_.resolve)(fileHome, file)));
    named.set('extra_args', texts.get('extra_args') ?? '');
    const extraArgs = entry_formatted('extra_args', texts.get('extra_args') ?? '', { positional: [], named }, tell);
    if (!fits || extraArgs === undefined)
        return undefined;
    const { index, line } = raw;
    const nameIsFolder = !isDockerfile && given === '';
    const tag = texts.get('tag') || null;
    return { index, line, builder, name, nameIsFolder, version, tag, reference, file, workingDirectory, extraArgs };
}
function builderOf(texts, dockerfile, tell) {
    const type = dockerfile === '' ? (texts.get('builder_type') ?? 'packer') : 'dockerfile';
    if (type === 'packer' || type === 'dockerfile')
        return type;
    if (type === 'docker')
        return 'dockerfile';
    tell('INVALID_BUILDER_TYPE', `must be packer, dockerfile or docker, but was ${(0,runner_inputs .WU)(type)}`, 'builder_type');
    return undefined;
}
function referenceOf(texts, builder, tell) {
    const tag = texts.get('tag') ?? '';
    if (tag === '') {
        if (builder === 'dockerfile')
            tell('NO_TAG', 'has no tag; an image from a Dockerfile needs one, as "acme/web:1.0"');
        return null;
    }
    const reference = parseImageReference(tag);
    if (reference === undefined) {
        const wanted = '[host:port/][repo/]image[:tag] in lower case; a registry is one only with its port';
        tell('INVALID_DOCKER_TAG', `must be ${wanted}, but was ${(0,runner_inputs .WU)(tag)}`, 'tag');
    }
    return reference ?? null;
}
function defaultFile(builder, name, version) {
    const full = version === '' ? name : `${name}-${version}`;
    if (builder === 'packer')
        return `${full}.json`;
    return version === '' ? 'Dockerfile' : `Dockerfile.${full}`;
}
function stem(file) {
    return file.slice(0, Math.max(0, file.lastIndexOf('.'))).trim();
}
function entry_formatted(field, text, given, tell) {
    if (!text.includes('{') || !text.includes('}'))
        return text;
    try {
        return pythonFormat(text, given);
    }
    catch (error) {
        if (!(error instanceof FormatError))
            throw error;
        tell(error.kind, `cannot be formatted: ${error.words}`, field);
        return undefined;
    }
}
function checkId(code, text, tell) {
    if (text.length <= MOST_ID && !UNSEEN.test(text))
        return;
    tell(code, `gives ${(0,runner_inputs .WU)(text)} to the id of a leg, which takes ${MOST_ID} characters that can be seen`);
}

var text_document = __webpack_require__(22299);
;// CONCATENATED MODULE: ./.build/plan/images-json/entry-problems.js

const entry_problems_MOST_TOLD = 50;
class EntryProblems {
    #file;
    #problems = [];
    constructor(file) {
        this.#file = file;
    }
    teller({ index, line, members }) {
        return (code, what, field) => {
            const written = field === 'file' ? ['file', 'dockerfile', 'docker_file'].find((name) => members?.has(name)) : field;
            const blamed = written === undefined ? undefined : members?.get(written);
            const where = `images[${index}]${written === undefined ? '' : `.${written}`}`;
            this.#problems.push({ line: blamed?.line ?? line, message: `${code}: ${where} ${what}.` });
        };
    }
    throwIfAny() {
        const problems = this.#problems.toSorted((a, b) => a.line - b.line);
        if (problems.length === 0)
            return;
        const told = problems.slice(0, entry_problems_MOST_TOLD);
        const more = problems.length - told.length;
        const last = told.at(-1);
        if (more > 0 && last !== undefined)
            told.push({ line: last.line, message: `And ${more} more.` });
        throw new text_document .Mi(this.#file, told);
    }
}

var json_source = __webpack_require__(44673);
;// CONCATENATED MODULE: ./.build/plan/images-json/images-file.js






const MOST_BYTES = 4 * 1024 * 1024;
const MOST_ENTRY = 16 * 1024;
const MOST_ENTRIES = 10_000;
function readImagesFile(repository, file) {
    const root = parse(file, readText(repository, file));
    const images = root.kind === 'object' ? members(file, root.members).get('images') : undefined;
    if (images?.kind !== 'array') {
        const wanted = '{"images": [{…}, …]} is expected';
        throw refusal(file, `No 'images' in images data': ${wanted}.`, images?.line ?? root.line);
    }
    if (images.items.length > MOST_ENTRIES) {
        throw refusal(file, `images has ${images.items.length} entries; at most ${MOST_ENTRIES} are read.`, images.line);
    }
    const long = images.items.findIndex(({ text }) => text.length > MOST_ENTRY);
    if (long !== -1) {
        const message = `images[${long}] has more than ${MOST_ENTRY} characters, the most that an entry may have.`;
        throw refusal(file, message, images.items[long]?.line);
    }
    return images.items.map((node, index) => ({
        index,
        line: node.line,
        members: node.kind === 'object' ? members(file, node.members) : undefined,
    }));
}
function readText(repository, file) {
    const found = locate(repository, repository, file);
    if (found.kind === 'outside') {
        throw new errors .yo(`The images file ${file} must stay inside the repository, but leads out of it.`);
    }
    if (found.kind === 'missing')
        throw refusal(file, `Images file ${file} does not exists: write it, or name another.`);
    const notJson = (what) => refusal(file, `IMAGES_FILE_NOT_A_JSON: ${what}`);
    let bytes;
    try {
        const { size } = (0,external_node_fs_.statSync)(found.real);
        if (size > MOST_BYTES)
            throw notJson(`the file has ${size} bytes; at most ${MOST_BYTES} are read.`);
        bytes = (0,external_node_fs_.readFileSync)(found.real);
    }
    catch (error) {
        if ((0,errors .$N)(error) === undefined)
            throw error;
        throw notJson(`it cannot be read (${(0,errors .$N)(error)}).`);
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw notJson('the file is not UTF-8 text.');
    }
}
function parse(file, text) {
    try {
        return (0,json_source .V)(text);
    }
    catch (error) {
        if (!(error instanceof syntax_error .C))
            throw error;
        const hint = hintAt(text, error);
        throw refusal(file, `IMAGES_FILE_NOT_A_JSON: column ${error.column}: ${error.message}${hint}`, error.line);
    }
}
function hintAt(text, { line, column }) {
    const sign = text.split('\n')[line - 1]?.charAt(column - 1);
    if (sign === '/' || sign === '#')
        return ' JSON has no comments.';
    if (sign === "'")
        return ' JSON has double quotes only.';
    return sign === '}' || sign === ']' ? ' No comma stands before a closing bracket.' : '';
}
function members(file, list) {
    const found = new Map();
    for (const { key, value } of list) {
        if (found.has(key.value)) {
            throw refusal(file, `IMAGES_FILE_NOT_A_JSON: ${key.text} is written twice in one object.`, key.line);
        }
        found.set(key.value, value);
    }
    return found;
}
function refusal(file, message, line = 1) {
    return new text_document .Mi(file, [{ line, message }]);
}

;// CONCATENATED MODULE: ./.build/plan/images-json/leg-ids.js


function withIds(entries) {
    const uses = new Map();
    for (const { definition } of entries)
        uses.set(definition.leg, (uses.get(definition.leg) ?? 0) + 1);
    const seen = new Map();
    const problems = new Map();
    const named = entries.map((entry) => {
        const id = (uses.get(entry.definition.leg) ?? 0) > 1 ? longId(entry) : entry.definition.leg;
        const other = seen.get(id);
        if (other === undefined)
            seen.set(id, entry);
        else {
            const told = problems.get(entry.file) ?? new EntryProblems(entry.file);
            problems.set(entry.file, told);
            const way = entry.definition.work.builder === 'packer' ? '"name" or "version"' : '"tag"';
            const first = `images[${other.raw.index}] (${other.file}:${other.raw.line})`;
            told.teller(entry.raw)('SAME_IMAGE', `and ${first} are both ${id}; give one another ${way}`);
        }
        return { ...entry, definition: { ...entry.definition, leg: id, slug: (0,image_leg .tF)(id) } };
    });
    for (const told of problems.values())
        told.throwIfAny();
    return named;
}
function longId({ definition, entry: { reference } }) {
    const owner = [reference?.registry, reference?.repo].filter((part) => typeof part === 'string');
    return [...owner, definition.leg].join('/');
}

var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./.build/plan/images-json/repeats.js


function withoutRepeats(entries) {
    const kept = new Map();
    const notices = [];
    for (const entry of entries) {
        const index = indexOf(entry);
        const earlier = kept.get(index);
        kept.set(index, entry);
        if (earlier === undefined)
            continue;
        const first = `images[${earlier.raw.index}] (${earlier.file}:${earlier.raw.line})`;
        const isAlike = (0,external_node_util_.isDeepStrictEqual)(earlier.definition, entry.definition);
        const consequence = isAlike
            ? 'The two are alike, and one of them counts.'
            : 'The values of this one count, in the place of that one. Give one another name, version or tag if both are wanted.';
        notices.push({
            ...(isAlike ? {} : { level: 'warning' }),
            file: entry.file,
            line: entry.raw.line,
            message: `images[${entry.raw.index}] and ${first} are both ${longId(entry)}. ${consequence}`,
        });
    }
    return { entries: [...kept.values()], notices };
}
function indexOf(one) {
    const { builder, file, tag } = one.entry;
    return JSON.stringify(builder === 'dockerfile' ? [builder, tag] : [builder, file, longId(one)]);
}

;// CONCATENATED MODULE: ./.build/plan/images-json/images-json.js











function findImagesJson(repository) {
    return default_manifests .h$.filter((path) => locate(repository, repository, path).kind === 'file');
}
function readImagesJson(request) {
    const read = withoutRepeats(request.files.flatMap((file) => readFile(request, file)));
    const entries = withIds(read.entries);
    return {
        from: [...request.files],
        legs: entries.map(({ definition, file, entry }) => ({ definition, at: { file, line: entry.line } })),
        notices: [...noticesOf(entries), ...read.notices],
        targets: {},
        buildRegistry: null,
    };
}
function readFile(request, file) {
    const place = placeOf(request, file);
    const problems = new EntryProblems(file);
    const entries = readImagesFile(request.repository, file).flatMap((raw) => {
        const tell = problems.teller(raw);
        const entry = resolveEntry(raw, place, tell);
        const leg = entry === undefined ? undefined : entryLeg(entry, place, tell);
        return leg === undefined ? [] : [{ ...leg, file, raw }];
    });
    problems.throwIfAny();
    return entries;
}
function noticesOf(entries) {
    const nameless = entries.find(({ entry }) => entry.nameIsFolder);
    const notices = entries.flatMap(({ raw, active, file }) => {
        const at = (field) => ({
            file,
            line: raw.members?.get(field)?.line ?? raw.line,
        });
        const where = `images[${raw.index}]`;
        const misspelt = misspeltFields(raw).map(([name, near]) => ({
            ...at(name),
            message: `${where}.${name} is no field of IMAGES.json. Did you mean "${near}"?`,
        }));
        const shell = `${where}.extra_args holds ${active.join(' ')}, which a shell would act upon. No shell reads it here.`;
        return active.length === 0 ? misspelt : [...misspelt, { ...at('extra_args'), message: shell }];
    });
    if (nameless === undefined)
        return notices;
    const { entry, file } = nameless;
    const message = `images[${entry.index}] has no "name": it is ${entry.name}, after the folder of the repository, and another one elsewhere.`;
    return [...notices, { file, line: entry.line, message }];
}
function misspeltFields({ members = new Map() }) {
    const texts = [...members.values()].flatMap((node) => (node.kind === 'string' ? [node.value] : []));
    return [...members.keys()].flatMap((name) => {
        const known = FIELDS.some((field) => field === name) || texts.some((text) => text.includes(`{${name}`));
        const near = known ? undefined : (0,wording .qb)(name.slice(0, 100), FIELDS);
        return near === undefined ? [] : [[name, near]];
    });
}
function placeOf({ repository, cwd = repository }, file) {
    const path = (0,external_node_path_.resolve)(repository, file);
    return { repository, cwd, folder: (0,external_node_path_.dirname)(path), path };
}

;// CONCATENATED MODULE: ./.build/plan/images-json/render.js









function renderTemplates(request) {
    return new Map(request.files.flatMap((file) => renderFile(request, file)));
}
function renderFile(request, file) {
    const place = placeOf(request, file);
    const problems = new EntryProblems(file);
    const targets = readImagesFile(request.repository, file).flatMap((raw) => {
        const tell = problems.teller(raw);
        const entry = resolveEntry(raw, place, tell);
        if (entry?.builder !== 'packer')
            return [];
        const folder = (0,external_node_path_.join)(place.folder, 'packer');
        const target = (0,external_node_path_.resolve)(folder, entry.file);
        if (!(0,paths .FK)(folder, target)) {
            tell('NO_IMAGE_FILE_ERROR', 'must stay in the folder packer, where the template is written', 'file');
        }
        return [{ entry, path: (0,paths .pS)(place.repository, target) }];
    });
    problems.throwIfAny();
    if (targets.length === 0)
        return [];
    const template = templateOf(place, file);
    return targets.map(({ entry, path }) => [path, renderTemplate(template, render_valuesOf(entry, place))]);
}
function renderTemplate(template, values) {
    return template
        .replaceAll('__VERSION__', () => inJson(values.version))
        .replaceAll('__NAME__', () => inJson(values.name))
        .replaceAll('__ANSIBLE_FOLDER', () => inJson(values.ansibleFolder))
        .replaceAll('__SALT_FOLDER', () => inJson(values.saltFolder))
        .replaceAll('__DOCKER_FOLDER', () => inJson(values.dockerFolder));
}
function inJson(text) {
    return JSON.stringify(text).slice(1, -1);
}
function templateOf(place, file) {
    const folder = (0,external_node_path_.resolve)(place.cwd, dockerFolderOf(place));
    const found = locate(place.repository, folder, 'packer.json');
    if (found.kind === 'file')
        return (0,external_node_fs_.readFileSync)(found.real, 'utf8');
    const wanted = (0,paths .pS)(place.repository, (0,external_node_path_.join)(folder, 'packer.json'));
    throw new text_document .Mi(file, [
        { line: 1, message: `${wanted} is not there: the templates of this file are made from it.` },
    ]);
}
function render_valuesOf({ name, version }, place) {
    const [ansibleFolder, saltFolder] = [probed('ansible', place), probed('salt', place)];
    return { version, name, ansibleFolder, saltFolder, dockerFolder: dockerFolderOf(place) };
}
function dockerFolderOf(place) {
    return place.folder === place.cwd ? probed('docker', place) : (0,paths .pS)(place.cwd, place.folder);
}
function probed(folder, { repository, cwd }) {
    return [folder, `.${folder}`].find((path) => locate(repository, cwd, path).kind === 'folder') ?? folder;
}

var manifest_read = __webpack_require__(7144);
var dollar_template = __webpack_require__(33419);
;// CONCATENATED MODULE: ./.build/plan/profiles/image-name.js


const NAMES = ['image_name', 'ami_name', 'managed_image_name', 'vm_name'];
function imageName(profile, template, text, settings) {
    const { name, personality, os } = profile;
    if (settings.name !== undefined) {
        return (0,placeholder .GS)(settings.name, new Map(Object.entries({ name, personality, os, template: template.base })));
    }
    const names = new Set(image_name_buildersOf(text).map(builderName));
    const [only] = names;
    return names.size === 1 && only !== undefined ? only : name;
}
function builderName(builder) {
    const given = NAMES.map((member) => (0,values .C5)(builder, member)).find((value) => value !== undefined);
    return typeof given === 'string' && given !== '' && !given.includes('{{') ? given : undefined;
}
function image_name_buildersOf(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return [];
    }
    const builders = (0,values .Gv)(value) ? value['builders'] : undefined;
    return Array.isArray(builders) ? builders : [];
}

var matching = __webpack_require__(26564);
var picomatch = __webpack_require__(14006);
;// CONCATENATED MODULE: ./.build/plan/profiles/profile-text.js






const profile_text_MOST_BYTES = 4 * 1024 * 1024;
function findProfiles(settings, origins) {
    const { glob } = settings;
    if (glob !== undefined)
        return filesOf(typeof glob === 'string' ? [glob] : glob, origins.repository);
    const [origin, text] = settings.stdin ? ['stdin', origins.stdin] : ['payload', origins.payload];
    if (text === undefined || text.trim() === '') {
        throw new errors .yo(`Input "profiles" takes profiles from ${origin}, but nothing came that way.`);
    }
    return textsIn(text.replace(/^\uFEFF/, ''), origin);
}
function filesOf(globs, repository) {
    const root = (0,external_node_fs_.realpathSync)(repository);
    const files = new Map();
    for (const glob of globs) {
        const plain = glob.replace(/^\.\//, '');
        if (/^([/\\]|[A-Za-z]:)/.test(plain) || plain.split(/[/\\]/).includes('..')) {
            throw new errors .yo(`Input "profiles": glob must stay inside the repository, but was ${(0,runner_inputs .WU)(glob)}.`);
        }
        const options = { nonegate: true, noextglob: true };
        const fits = picomatch(plain, options);
        const found = filesBelow(root, picomatch.scan(plain, options).base).filter(({ path }) => fits(path));
        if (found.length === 0)
            throw new errors .yo(`Input "profiles": glob ${(0,runner_inputs .WU)(glob)} fits no file of the repository.`);
        for (const { path, isLink } of found)
            files.set(path, isLink);
    }
    return [...files.keys()].sort().map((path) => {
        const real = files.get(path) ? (0,paths .CT)('Input "profiles"', root, root, path) : (0,external_node_path_.join)(root, path);
        return { at: { file: path, line: 1 }, text: readProfile(real, path) };
    });
}
function filesBelow(root, base) {
    const files = [];
    if (base !== '' && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, base)))
        (0,paths .CT)('Input "profiles": glob', root, root, base);
    const folders = [base === '.' ? '' : base];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        for (const entry of entriesOf((0,external_node_path_.join)(root, folder))) {
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (entry.isDirectory()) {
                if (entry.name !== '.git')
                    folders.push(path);
            }
            else
                files.push({ path, isLink: !entry.isFile() });
        }
    }
    return files.length === 0 && base !== '' ? [{ path: base, isLink: true }] : files;
}
function entriesOf(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    }
    catch {
        return [];
    }
}
function readProfile(real, path) {
    const bytes = (0,external_node_fs_.readFileSync)(real);
    if (bytes.length > profile_text_MOST_BYTES) {
        throw new errors .yo(`The profile ${path} has ${bytes.length} bytes; at most ${profile_text_MOST_BYTES} are read.`);
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw new errors .yo(`The profile ${path} is not UTF-8 text.`);
    }
}
function textsIn(text, file) {
    const value = parsed(text);
    if (Array.isArray(value)) {
        return value.map((one, index) => ({
            at: { file: `${file}[${index}]`, line: 1 },
            text: JSON.stringify(one),
        }));
    }
    const rows = text.split('\n').map((row, index) => ({ at: { file, line: index + 1 }, text: row }));
    const filled = rows.filter((row) => row.text.trim() !== '');
    const isLines = value === undefined && filled.length > 1 && filled.some((row) => parsed(row.text) !== undefined);
    return isLines ? filled : [{ at: { file, line: 1 }, text }];
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/plan/profiles/profile-template.js





const DEFAULT = 'DEFAULT';
function readTemplates(settings, repository) {
    const { template } = settings;
    const root = (0,external_node_fs_.realpathSync)(repository);
    const read = new Map();
    const listed = Object.entries(typeof template === 'string' ? { [DEFAULT]: template } : template);
    const byKey = new Map(listed.map(([key, paths]) => {
        const chosen = (typeof paths === 'string' ? [paths] : paths).map((path) => {
            const found = read.get(path) ?? readTemplate(root, path);
            read.set(path, found);
            return found;
        });
        const bases = chosen.map(({ base }) => base);
        const twice = chosen.find(({ base }, index) => bases.indexOf(base) !== index);
        if (twice !== undefined) {
            const paths = chosen.filter(({ base }) => base === twice.base).map((one) => one.path);
            throw new errors .yo(`Input "profiles": the templates of ${(0,runner_inputs .WU)(key)} must differ in their names, but ${paths.join(' and ')} do not.`);
        }
        return [key, chosen];
    }));
    return ({ name, personality, os }) => byKey.get(name) ?? byKey.get(personality) ?? byKey.get(os) ?? byKey.get(DEFAULT);
}
function templateKeys({ template }) {
    return typeof template === 'string' ? DEFAULT : (0,runner_inputs .A3)(Object.keys(template));
}
function readTemplate(root, path) {
    const what = 'Input "profiles": template';
    const real = (0,paths .CT)(what, root, root, path);
    if (!(0,external_node_fs_.statSync)(real).isFile())
        throw new errors .yo(`${what} must be a file, but ${(0,runner_inputs .WU)(path)} is none.`);
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode((0,external_node_fs_.readFileSync)(real));
    }
    catch {
        throw new errors .yo(`${what} ${(0,runner_inputs .WU)(path)} is not UTF-8 text.`);
    }
    const plain = external_node_path_.posix.normalize(path);
    return { path: plain, text, base: external_node_path_.posix.basename(plain).replace(/(\.pkr)?\.(json|hcl)$/, '') };
}

;// CONCATENATED MODULE: ./.build/plan/profiles/profile.js



function profile_readProfile({ at, text }, settings) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        return [{ file: at.file, line: at.line + lineOfError(text, error) - 1, message: 'The profile is not JSON.' }];
    }
    if (!(0,values .Gv)(value))
        return [{ ...at, message: 'The profile must be a JSON object.' }];
    const names = readName(value, settings['name-path'], (found) => found);
    const osPaths = typeof settings['os-path'] === 'string' ? [settings['os-path']] : settings['os-path'];
    const systems = osPaths.map((path) => readName(value, path, (found) => found.split('/', 1)[0] ?? ''));
    const faults = [names, ...systems].flatMap((one) => 'fault' in one ? [{ ...at, message: `The profile ${one.fault}` }] : []);
    if (faults.length > 0 || 'fault' in names)
        return faults;
    const os = systems.flatMap((one) => ('fault' in one ? [] : [one.name])).join('-');
    return { at, personality: names.name, os, name: `${names.name}-${os}` };
}
function readName(value, path, part) {
    const found = path.split('.').reduce(values .C5, value);
    if (found === undefined)
        return { fault: `has no ${path}.` };
    if (typeof found !== 'string')
        return { fault: `has something other than a string at ${path}.` };
    const name = part(found);
    const fault = nameFault(name);
    return fault === undefined ? { name } : { fault: `${fault} at ${path}: ${(0,runner_inputs .WU)(found)}.` };
}
function nameFault(name) {
    if (name.trim() === '')
        return 'has an empty name';
    if (name.length > 200)
        return 'has a name of more than 200 characters';
    if (!name.isWellFormed() || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(name))
        return 'has a control character in the name';
    const code = /\{\{|\}\}|\$\{|%\{/.exec(name)?.[0];
    return code === undefined ? undefined : `has ${(0,runner_inputs .WU)(code)}, which Packer would run, in the name`;
}
function lineOfError(text, error) {
    const message = (0,errors .bD)(error);
    const position = /at position (\d+)/.exec(message)?.[1];
    const end = Math.min(text.trimEnd().length, Number(position ?? Infinity));
    return text.slice(0, end).split('\n').length;
}

;// CONCATENATED MODULE: ./.build/plan/profiles/source-map.js





const MOST_STEPS = 8;
function readSourceMap(repository, path) {
    const root = (0,external_node_fs_.realpathSync)(repository);
    const real = (0,paths .CT)('Input "profiles": source-images', root, root, path);
    const file = (0,paths .pS)(root, real);
    const document = (0,text_document .u0)(file, (0,external_node_fs_.readFileSync)(real));
    const problems = [];
    const images = new Map();
    const visit = (value, field) => {
        if (typeof value === 'string') {
            const fault = nameFault(value);
            if (fault !== undefined)
                problems.push({ line: document.lineOf(field), message: `${source_map_shown(field)} ${fault}.` });
            for (const os of new Set([field.join('-'), field.join('')])) {
                const known = images.get(os);
                if (known === undefined)
                    images.set(os, [{ id: value, field }]);
                else
                    known.push({ id: value, field });
            }
        }
        else if (typeof value === 'object' && value !== null && !Array.isArray(value) && field.length < MOST_STEPS) {
            for (const [name, one] of Object.entries(value))
                visit(one, [...field, name]);
        }
        else {
            const message = `${field.length === 0 ? 'The file' : source_map_shown(field)} must be ${field.length === 0 ? '' : 'an image id or '}an object of image ids by operating system.`;
            problems.push({ line: document.lineOf(field), message });
        }
    };
    visit(document.value, []);
    if (problems.length > 0)
        throw new text_document .Mi(file, problems.slice(0, 50));
    return { file, images };
}
function source_map_shown(field) {
    return field.map(runner_inputs .WU).join(' in ');
}

;// CONCATENATED MODULE: ./.build/plan/profiles/profiles.js












const profiles_MOST_TOLD = 50;
function readProfiles(settings, origins) {
    const sources = readSourceMap(origins.repository, settings['source-images']);
    const templatesOf = readTemplates(settings, origins.repository);
    const texts = findProfiles(settings, origins);
    const chosen = texts.filter((one) => (0,matching .qi)(one, settings));
    const read = [];
    const problems = [];
    const notices = [];
    const byName = new Map();
    const legs = [];
    const rendered = new Map();
    for (const one of chosen) {
        const profile = profile_readProfile(one, settings);
        if ('length' in profile) {
            problems.push(...profile);
            continue;
        }
        if (!(0,matching .CU)(profile, settings))
            continue;
        read.push(one);
        const tell = (message) => void problems.push({ ...profile.at, message });
        const images = sources.images.get(profile.os) ?? [];
        const [image, other] = images;
        if (image === undefined) {
            const message = `${sources.file} has no image for ${(0,runner_inputs .WU)(profile.os)}, so ${(0,runner_inputs .WU)(profile.name)} is left out.`;
            notices.push({ ...profile.at, message });
            continue;
        }
        const twin = byName.get(profile.name);
        byName.set(profile.name, profile);
        if (twin !== undefined) {
            tell(`${(0,runner_inputs .WU)(profile.name)} is also what ${twin.at.file}:${twin.at.line} makes; keep one of them.`);
            continue;
        }
        if (other !== undefined) {
            const ways = images.map(({ field }) => field.join(' → ')).join(' and ');
            tell(`${sources.file} has several images for ${(0,runner_inputs .WU)(profile.os)}: ${ways}.`);
            continue;
        }
        const templates = templatesOf(profile);
        if (templates === undefined) {
            tell(`No template for ${(0,runner_inputs .WU)(profile.name)}; there are some for ${templateKeys(settings)}.`);
            continue;
        }
        const source = { file: sources.file, image };
        for (const template of templates) {
            const metadata = metadataOf(profile, settings);
            const text = (0,dollar_template .V)(template.text, { METADATA: metadata, NAME: profile.name, IMAGE: image.id });
            const fault = renderingFault(template.path, text);
            if (fault !== undefined)
                tell(fault);
            const name = imageName(profile, template, text, settings);
            const definition = definitionOf(profile, source, { template, name, isOneOfSeveral: templates.length > 1 }, metadata);
            legs.push({ definition, at: profile.at });
            rendered.set(definition.leg, text);
        }
    }
    const [next] = problems.slice(profiles_MOST_TOLD);
    const rest = next === undefined ? [] : [{ ...next, message: `And ${problems.length - profiles_MOST_TOLD} more.` }];
    if (problems.length > 0)
        throw new errors .QO([...problems.slice(0, profiles_MOST_TOLD), ...rest]);
    const none = (0,matching .Pl)(settings);
    if (read.length === 0 && problems.length === 0 && none !== undefined) {
        notices.push({ file: 'input "profiles"', line: 1, message: none });
    }
    const files = settings.glob === undefined ? [] : read.map(({ at }) => at.file);
    return { draft: { from: [sources.file, ...files], legs, notices, targets: {}, buildRegistry: null }, rendered };
}
function metadataOf({ name, personality, os }, { metadata }) {
    const known = new Map(Object.entries({ name, personality, os }));
    return (0,dollar_template .W)(Object.entries(metadata).map(([key, text]) => [key, (0,placeholder .GS)(text, known)]));
}
function definitionOf(profile, { file, image }, { template, name, isOneOfSeveral }, metadata) {
    const id = isOneOfSeveral ? `${profile.name}/${template.base}` : profile.name;
    return {
        leg: id,
        slug: (0,image_leg .tF)(id),
        image: isOneOfSeveral ? `${profile.name}-${template.base}` : profile.name,
        tier: 'application',
        axes: {},
        name: (0,placeholder .TL)(name),
        version: null,
        parent: null,
        source: { of: 'map', file, field: [...image.field] },
        work: {
            builder: 'packer',
            template: template.path,
            'working-directory': '.',
            only: [],
            except: [],
            vars: {},
            'secret-vars': {},
            'var-files': [],
            arguments: [],
            version: null,
            'vars-in-environment': false,
            substitutions: { METADATA: (0,placeholder .TL)(metadata), NAME: (0,placeholder .TL)(profile.name), IMAGE: '{source.id}' },
        },
        ...(0,image_definition .hB)(),
    };
}
function renderingFault(path, text) {
    if (!path.endsWith('.json'))
        return undefined;
    try {
        JSON.parse(text);
        return undefined;
    }
    catch {
        return `The template ${path} is not JSON once $METADATA, $NAME and $IMAGE are filled in.`;
    }
}

var profiles_settings = __webpack_require__(95758);
var request = __webpack_require__(29078);
var request_text = __webpack_require__(7487);
var engine_targets = __webpack_require__(46819);
var files_fields = __webpack_require__(7617);
var item = __webpack_require__(21887);
var rendering = __webpack_require__(76431);
var shared_files = __webpack_require__(26836);
var pattern_check = __webpack_require__(78158);
;// CONCATENATED MODULE: ./.build/publish/engine/planned-targets.js








function targetProblems(targets, legs, providers) {
    const problems = [];
    const files = [];
    const clouds = cloudsOf(legs, providers);
    for (const [name, target] of Object.entries(targets)) {
        const own = legs.filter(({ publish }) => publish.includes(name)).map(plannedImage);
        if (own.length === 0)
            continue;
        const tell = (kind, field, message) => {
            problems.push({ path: [name, kind, field], message });
        };
        for (const { kind, target: provider, fields } of (0,engine_targets .AQ)(target, providers)) {
            const taken = own.filter(({ leg }) => mayTake(kind, clouds.get(leg)));
            provider.check(fields, taken, (field, message) => tell(kind, field, message));
            const twice = taken.find(({ axes }) => Object.hasOwn(axes, 'region'));
            const { regions } = fields;
            if (twice !== undefined && Array.isArray(regions) && regions.length > 0) {
                tell(kind, 'regions', `${twice.image} is baked in every region of its axis, so it must not be copied to regions as well`);
            }
        }
        const fields = target.files;
        if (fields !== undefined) {
            const { renderings, mistakes } = (0,rendering .v)(fields, itemsOf(own, ({ leg }) => plannedCopies(target, clouds.get(leg), providers)));
            for (const { field, message } of mistakes)
                tell(engine_targets .cn, field, message);
            for (const { format, check } of renderings) {
                const message = problemIn(check);
                if (message !== undefined)
                    tell(engine_targets .cn, format, message);
            }
            files.push({ target: name, place: (0,shared_files .gL)(name, fields), paths: renderings.map(({ path }) => path) });
        }
    }
    for (const shared of (0,shared_files .Nt)(files)) {
        const { target, path } = shared;
        const fields = targets[target]?.files;
        const field = files_fields .F.find((format) => fields?.[format] === path) ?? 'deliver';
        problems.push({ path: [target, engine_targets .cn, field], message: (0,shared_files .d0)(shared) });
    }
    return problems;
}
function cloudsOf(legs, providers) {
    const byId = new Map(legs.map((leg) => [leg.leg, leg]));
    return new Map(legs.flatMap((leg) => {
        let root = leg;
        while (root?.parent !== null && root?.parent !== undefined)
            root = byId.get(root.parent);
        const of = root?.source?.of;
        const cloud = providers.find(({ sources = {} }) => of !== undefined && Object.hasOwn(sources, of));
        return cloud === undefined ? [] : [[leg.leg, cloud]];
    }));
}
function mayTake(kind, cloud) {
    return cloud?.target === undefined || cloud.name === kind;
}
function plannedCopies(target, cloud, providers) {
    const own = (0,engine_targets .AQ)(target, providers).filter(({ kind }) => mayTake(kind, cloud));
    return own.length > 1 ? [] : own.flatMap(({ target: kind, fields }) => kind.copiesTo?.(fields) ?? []);
}
function plannedImage(leg, index) {
    const values = new Map(placeholder .Vl.map((name) => [name, pattern_check .X]));
    values.set('name', `${pattern_check .X}${index}`).set('key8', `${pattern_check .X}${index}`);
    if (leg.version !== null)
        values.set('version', leg.version);
    for (const [axis, value] of Object.entries(leg.axes))
        values.set(axis, value);
    values.set('image', leg.image).set('tier', leg.tier).set('slug', leg.slug);
    return { leg: leg.leg, image: leg.image, axes: leg.axes, values };
}
function itemsOf(legs, copiesOf) {
    return (0,item .Er)(legs.flatMap((valued) => {
        const { leg, image, axes, values } = valued;
        const home = axes['region'] ?? 'local';
        const regions = [...new Set([home, ...copiesOf(valued)])];
        return regions.map((region) => {
            const known = new Map([...values, ['region', region], ['build', pattern_check .X]]);
            return {
                placed: {
                    leg,
                    image,
                    axes,
                    build: pattern_check .X,
                    provider: '',
                    region,
                    id: (0,item .fv)(leg, region),
                    name: known.get('name') ?? '',
                    version: known.get('version') ?? '',
                },
                values: known,
                isRegional: Object.hasOwn(axes, 'region') || regions.length > 1,
            };
        });
    }));
}
function problemIn(check) {
    try {
        check();
        return undefined;
    }
    catch (error) {
        return (0,errors .bD)(error);
    }
}

var files = __webpack_require__(74555);
var rendered_ledger = __webpack_require__(13240);
;// CONCATENATED MODULE: ./.build/actions/plan/rendered.js






function writeRendered(host, render, texts) {
    if (render === '')
        return;
    const folder = (0,external_node_path_.join)(host.workspace, render);
    if (!(0,paths .FK)(host.workspace, folder))
        throw new errors .yo('Input "render" must stay inside the workspace.');
    for (const [path, text] of texts) {
        const full = (0,external_node_path_.join)(folder, path);
        if (!(0,paths .FK)(folder, full) || !(0,paths .FK)((0,external_node_fs_.realpathSync)(host.workspace), realFolder((0,external_node_path_.dirname)(full)))) {
            throw new errors .yo(`The rendered template ${path} would leave the folder ${render} of the workspace.`);
        }
        try {
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(full), { recursive: true });
            (0,files .vK)(full, text, 0o644);
        }
        catch (error) {
            throw new errors .yo(`The rendered template ${path} could not be written: ${(0,errors .bD)(error)}`);
        }
    }
    const ledger = (0,external_node_path_.join)(folder, rendered_ledger .Uz);
    const before = (0,external_node_fs_.existsSync)(ledger) ? (0,external_node_fs_.readFileSync)(ledger, 'utf8') : undefined;
    (0,files .vK)(ledger, (0,rendered_ledger .PK)(before, texts), 0o644);
    host.info(`Wrote ${texts.size} ${texts.size === 1 ? 'template' : 'templates'} into ${render}.`);
}
function realFolder(folder) {
    return (0,external_node_fs_.existsSync)(folder) ? (0,external_node_fs_.realpathSync)(folder) : realFolder((0,external_node_path_.dirname)(folder));
}

;// CONCATENATED MODULE: ./.build/actions/plan/drafts.js






















const targetRules = {
    schema: (0,engine_targets .tX)(providers.providers),
    problemsOf: (targets, legs) => targetProblems((0,engine_targets .R0)('The targets', targets, providers.providers), legs, providers.providers),
};
const NOTHING = () => new Map();
async function readDrafts(host, inputs) {
    const given = ['manifest', 'request', 'profiles'].filter((name) => inputs[name].length > 0);
    if (given.length > 1) {
        throw new errors .yo(`Inputs ${given.map(runner_inputs .WU).join(' and ')} are given together; a plan has one kind of source.`);
    }
    const repository = (0,external_node_fs_.realpathSync)(host.workspace);
    const { environment } = host;
    if (inputs.request !== '') {
        const found = (0,request_text .R)(inputs.request, {
            repository,
            eventPath: environment['GITHUB_EVENT_PATH'],
            kind: host.kind,
        });
        const repositoryName = host.run.repository.split('/').at(-1) || (0,external_node_path_.basename)(repository);
        return { drafts: [(0,request .i)({ ...found, repository, repositoryName }).draft], rendered: NOTHING };
    }
    if (inputs.profiles !== '') {
        const settings = (0,profiles_settings .B)(inputs.profiles);
        const payload = settings.payload === true ? eventPayload(environment['GITHUB_EVENT_PATH']) : undefined;
        const stdin = settings.stdin === true ? await (0,consumers_.text)(process.stdin) : undefined;
        const { draft, rendered } = readProfiles(settings, {
            repository,
            ...(payload === undefined ? {} : { payload }),
            ...(stdin === undefined ? {} : { stdin }),
        });
        return {
            drafts: [draft],
            rendered: (slugs) => new Map([...rendered].map(([leg, text]) => [`${slugs.get(leg) ?? (0,image_leg .tF)(leg)}.json`, text])),
        };
    }
    const files = inputs.manifest.length > 0 ? inputs.manifest : defaultManifest(host, repository);
    const images = files.filter(default_manifests .Ze);
    const manifests = files.filter((file) => !images.includes(file));
    return {
        drafts: [
            ...manifests.map((file) => (0,manifest_read .W)({ repository, file: plainPath(file), environment, providers: providers.providers, targets: targetRules })),
            ...(images.length === 0 ? [] : [await imagesDraft(host, inputs, { repository, files: images.map(plainPath) })]),
        ],
        rendered: NOTHING,
    };
}
async function imagesDraft(host, inputs, request) {
    if (inputs.render !== '')
        writeRendered(host, inputs.render, renderTemplates(request));
    return await linkChain(request.repository, readImagesJson(request));
}
function defaultManifest(host, repository) {
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(repository, default_manifests .e0)))
        return [default_manifests .e0];
    const [first, ...others] = findImagesJson(repository);
    if (first !== undefined) {
        const message = `${first} is planned, and not ${others.join(' or ')}, which is here too. Name what is wanted with the input "manifest".`;
        if (others.length > 0)
            host.annotate({ level: 'notice', message, file: first, line: 1 });
        return [first];
    }
    throw new errors .yo(`There is nothing to plan: no ${(0,runner_inputs .A3)(default_manifests .n4)} is here. Write one ("bakehouse init" does), or name it with the input "manifest".`);
}
function plainPath(path) {
    return path.replace(/^(?:\.\/)+/, '');
}
function eventPayload(path) {
    if (path === undefined || path === '') {
        throw new errors .yo('Input "profiles" takes them from the payload, but this run has no event.');
    }
    const event = readEvent(path);
    const payload = typeof event === 'object' && event !== null && 'client_payload' in event ? event.client_payload : null;
    const profiles = typeof payload === 'object' && payload !== null && 'profiles' in payload ? payload.profiles : payload;
    if (profiles === undefined || profiles === null) {
        throw new errors .yo('Input "profiles" takes them from the payload, but the event brought none: repository_dispatch has it as client_payload.');
    }
    return (0,bounded_file .GF)('What the event brought', profiles);
}
function readEvent(path) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch {
        throw new errors .yo(`Input "profiles" takes them from the payload, but the event cannot be read as JSON (${path}).`);
    }
}
function draftsOf(drafts, given) {
    const channels = Object.assign({}, ...drafts.map((one) => one.channels));
    const targets = Object.assign({}, ...drafts.map((one) => one.targets));
    if (drafts.length > 1) {
        const problems = [
            ...sharedChannels(drafts),
            ...(0,channel ._c)(channels, Object.keys(targets)).map(({ message }) => message),
        ];
        if (problems.length > 0)
            throw new errors .yo(problems.join('\n'));
    }
    return {
        from: drafts.flatMap(({ from }) => from),
        targets,
        ...(Object.keys(channels).length === 0 ? {} : { channels }),
        buildRegistry: given === '' ? (drafts.find((one) => one.buildRegistry !== null)?.buildRegistry ?? null) : given,
    };
}
function sharedChannels(drafts) {
    return drafts.flatMap((draft, index) => {
        const nameOf = ({ from }) => from.join(', ');
        return drafts.flatMap((other, at) => Object.entries(at === index ? {} : (other.channels ?? {})).flatMap(([name, { targets }]) => {
            const twice = at < index && Object.hasOwn(draft.channels ?? {}, name);
            const moved = targets.filter((one) => Object.hasOwn(draft.targets, one) &&
                (0,values .dj)(draft.targets[one]) !== (0,values .dj)(other.targets[one]));
            return [
                ...(twice
                    ? [`The channel ${name} is in ${nameOf(draft)} and in ${nameOf(other)}. Say it in one of them.`]
                    : []),
                ...moved.map((one) => `The target ${one}, which the channel ${name} moves, is another in ${nameOf(draft)} than in ${nameOf(other)}. Give one of them another name.`),
            ];
        }));
    });
}

;// CONCATENATED MODULE: ./.build/plan/explanation.js


function explainLeg(leg, recipe, parentKey, memory) {
    const files = Object.entries(recipe.files.files);
    const values = Object.entries(leg.values);
    return [
        `key: ${leg.key ?? 'none, since something that it stands on is not known'}`,
        `recipe: ${leg.recipe ?? 'none'}`,
        ...(leg.epoch === undefined ? [] : [`epoch: ${leg.epoch}`]),
        ...(leg.parent === null ? [] : [`parent: ${leg.parent} (${parentKey ?? 'no key'})`]),
        ...leg.sources.map(({ of, id, name }) => `source: ${of} ${name === null || name === id ? id : `${name} (${id})`}`),
        ...(leg.bases ?? []).map(({ named, source, reason }) => `base: ${named} (${source?.id ?? `by name: ${reason ?? ''}`})`),
        ...section('files, each with its mode and the beginning of its sha256', files.map(([path, digest]) => `${digest}  ${path}`)),
        ...section('values', values.map(([name, value]) => `${name} = ${value}`)),
        ...section('of which nothing is known before the bake, so that every file that git does not ignore counts', recipe.anything.map(explanation_shown)),
        ...section('outside the repository, where nobody can tell whether it changes', recipe.unread.map(explanation_shown)),
        ...differences(leg, recipe, parentKey, memory),
    ];
}
function section(title, lines) {
    return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}
function explanation_shown({ text, file, line }) {
    return `${file}:${line}: ${text}`;
}
function differences(leg, recipe, parentKey, memory) {
    if (memory === undefined)
        return ['nothing is remembered of an earlier bake'];
    if (memory.key === leg.key)
        return ['the last bake had this very key'];
    const sources = [...leg.sources, ...(0,plan .u0)(leg.bases)].filter(({ of, id }) => !memory.sources.some((one) => one.of === of && one.id === id));
    return section(`differs from the last bake (${memory.key})`, [
        ...(0,bake_key .R1)(memory.files, recipe.files.files).map((path) => told(path, memory.files, recipe.files.files)),
        ...(0,bake_key .R1)(memory.values, leg.values).map((name) => told(name, memory.values, leg.values)),
        ...sources.map(({ id }) => `source: ${memory.sources.map((one) => one.id).join(', ') || 'none'} → ${id}`),
        ...(memory.parentKey === parentKey ? [] : [`parent: ${memory.parentKey ?? 'none'} → ${parentKey ?? 'none'}`]),
        ...(keyRules(memory.key) === keyRules(leg.key ?? '') ? [] : ['the rules by which keys are made']),
    ]);
}
function told(name, before, now) {
    return `${name}: ${before[name] ?? 'not there'} → ${now[name] ?? 'not there'}`;
}
function keyRules(key) {
    return key.slice(0, key.indexOf('-') + 1);
}

;// CONCATENATED MODULE: ./.build/actions/plan/explained.js



function explained_forcedLegs(definitions, rebuild) {
    if (rebuild[0] === 'changed')
        return new Set();
    const ids = definitions.map(({ leg }) => leg);
    if (rebuild[0] === 'all')
        return new Set(ids);
    for (const glob of rebuild) {
        if (ids.some((0,selection .Ke)([glob])))
            continue;
        throw new errors .yo(`Input "rebuild" holds "${glob}", which names no leg of the plan.${(0,selection .ap)(glob, definitions)}`);
    }
    return new Set(ids.filter((0,selection .Ke)(rebuild)));
}
async function explain(host, globs, { legs, recipes }, world) {
    for (const glob of globs) {
        const found = legs.filter(({ leg, aliases }) => [leg, ...aliases].some((0,selection .Ke)([glob])));
        if (found.length === 0) {
            throw new errors .yo(`Input "explain" holds "${glob}", which names no leg of the plan.${(0,selection .ap)(glob, legs)}`);
        }
        for (const leg of found) {
            const recipe = recipes.get(leg.leg);
            if (recipe === undefined)
                continue;
            const parentKey = legs.find((one) => one.leg === leg.parent)?.key ?? null;
            const memory = await world.remember(leg);
            await host.group(`Key of ${leg.leg}`, async () => {
                for (const line of explainLeg(leg, recipe, parentKey, memory))
                    host.info(line);
            });
        }
    }
}

var annotations = __webpack_require__(4541);
;// CONCATENATED MODULE: ./.build/actions/plan/notices.js






function tellDoubts(host, legs, planned) {
    tellUnread(host, legs, planned.recipes);
    tellBases(host, planned.legs);
    for (const [leg, day] of planned.ahead) {
        const message = `${leg} has an image that counts as fresh from ${day} on, which is to come: the clock of this machine, or of the one that baked it, is wrong. It is not taken for fresh.`;
        host.annotate({ level: 'warning', title: leg, message, ...notices_placeOf(legs, leg) });
    }
    for (const [leg, reason] of planned.unresolved) {
        host.annotate({ level: 'notice', title: leg, message: `${leg} is always baked: ${reason}`, ...notices_placeOf(legs, leg) });
    }
}
const MOST_NAMES = 5;
function tellRevoked(host, legs, { list, unknown }) {
    if (unknown !== null) {
        const message = `What is revoked on the default branch is not known, so that the list of this checkout counts alone: ${unknown}. Publishing asks again.`;
        host.annotate({ level: 'notice', title: 'Revocations', message });
    }
    const names = unansweredNames(legs, list);
    if (names.length === 0)
        return;
    const more = names.length - MOST_NAMES;
    host.info(`No leg of this plan has what these revocations name: ${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`);
}
function annotateMistakes(host, error) {
    if (host.kind === 'terminal')
        return;
    const places = error instanceof errors .QO ? error.places : error instanceof loaded_template .$w ? [error] : [];
    (0,annotations .u)(host, places
        .filter(({ file }) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(host.workspace, file)))
        .map(({ file, line, message }) => ({ level: 'error', message, file, line })));
}
function tellUnread(host, legs, recipes) {
    const told = new Set();
    const isNew = ({ text, file, line }) => {
        const place = `${file}:${line}:${text}`;
        return !told.has(place) && told.add(place) !== undefined;
    };
    for (const { definition } of legs) {
        const recipe = recipes.get(definition.leg);
        for (const { text, file, line } of (recipe?.anything ?? []).filter(isNew)) {
            const message = `Which file ${text} names is only known when it runs, so every file that git does not ignore counts for ${definition.leg}. To count fewer, give the image ${inputsLine(recipe?.narrow ?? [])}, and add what it names.`;
            host.annotate({ level: 'notice', message, file, line });
        }
        for (const { text, file, line } of (recipe?.wide ?? []).filter(isNew)) {
            const message = `${text} starts a tool that reads all of its project, here the whole repository, so every file that git does not ignore counts for ${definition.leg}. To count fewer, start it in the folder of its project, or give the image ${inputsLine(recipe?.narrow ?? [])}, and add what the tool reads.`;
            host.annotate({ level: 'notice', message, file, line });
        }
        if (definition.accept.includes('unread') || (definition.reuse ?? 'auto') !== 'auto')
            continue;
        for (const { text, file, line } of (recipe?.unread ?? []).filter(isNew)) {
            const message = `${text} lies outside the repository, so a change to it is not seen: ${definition.leg} is always baked. Say with "accept: [unread]" that it need not be.`;
            host.annotate({ level: 'notice', message, file, line });
        }
    }
}
function tellBases(host, legs) {
    const open = new Map(legs.flatMap((leg) => (leg.bases ?? []).flatMap(({ named, source, reason }) => source === null ? [[named, reason ?? '']] : [])));
    for (const [named, reason] of open) {
        const message = `${named} counts by its name alone, so that a newer image behind it is not seen: ${reason}`;
        host.annotate({ level: 'notice', title: 'Bases', message });
    }
}
function inputsLine(globs) {
    return `inputs: [${globs.map((glob) => JSON.stringify(glob)).join(', ')}]`;
}
function notices_placeOf(legs, leg) {
    return legs.find(({ definition }) => definition.leg === leg)?.at ?? {};
}

var artifact_name = __webpack_require__(92974);
;// CONCATENATED MODULE: ./.build/plan/packing.js

function packLegs(legs, most) {
    const middle = medianOf(legs.flatMap(({ seconds }) => seconds ?? []));
    const timed = legs.map(({ leg, seconds = middle }) => ({ leg, seconds }));
    const jobs = Array.from({ length: Math.ceil(legs.length / most) }, () => ({ seconds: 0, legs: [] }));
    for (const { leg, seconds } of timed.toSorted((a, b) => b.seconds - a.seconds || (0,values .Nx)(a.leg, b.leg))) {
        let emptiest;
        for (const job of jobs) {
            if (job.legs.length < most && (emptiest === undefined || job.seconds < emptiest.seconds))
                emptiest = job;
        }
        emptiest?.legs.push(leg);
        if (emptiest !== undefined)
            emptiest.seconds += seconds;
    }
    return jobs.map((job) => job.legs).toSorted(([a = ''], [b = '']) => (0,values .Nx)(a, b));
}
function leastPerJob(groups, mostJobs) {
    if (groups.length > mostJobs)
        return undefined;
    let least = 1;
    while (jobsOf(groups, least) > mostJobs)
        least += 1;
    return least;
}
function jobsOf(groups, most) {
    return groups.reduce((sum, count) => sum + Math.ceil(count / most), 0);
}
function medianOf(values) {
    const sorted = values.toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 1;
}

;// CONCATENATED MODULE: ./.build/plan/matrix-rows.js



const ROW_MEMBERS = ['leg', 'slug', 'image', 'runs-on', 'aws-role', 'concurrency'];
function rowOf(leg) {
    const axes = Object.entries(leg.axes).sort(([a], [b]) => (0,values .Nx)(a, b));
    const names = [...ROW_MEMBERS];
    for (const [axis] of axes) {
        const other = names.find((name) => name.toLowerCase() === axis.toLowerCase());
        if (other !== undefined) {
            throw new errors .yo(`The axis "${axis}" of ${leg.leg} has the name of another member of its matrix row, ${other}. Rename the axis.`);
        }
        names.push(axis);
    }
    return rowText([['leg', leg.leg], ['slug', leg.slug], ['image', leg.image], ...axes, ...matrix_rows_placeOf(leg)]);
}
function jobGroups(legs) {
    const membersOf = (leg) => {
        const region = leg.axes['region'];
        return [...(region === undefined ? [] : [['region', region]]), ...matrix_rows_placeOf(leg)];
    };
    return [...(0,values .me)(legs, (leg) => rowText(membersOf(leg)))].map(([, group]) => ({
        legs: group,
        members: group[0] === undefined ? [] : membersOf(group[0]),
    }));
}
function rowCount(groups, most) {
    return jobsOf(groups.map(({ legs }) => legs.length), most);
}
function batchesOf(groups, most, seconds) {
    const batches = groups.flatMap(({ legs, members }) => packLegs(legs.map(({ leg }) => ({ leg, seconds: seconds.get(leg) })), most).map((ids) => ({ ids, members })));
    return batches.toSorted((a, b) => (0,values .Nx)(a.ids[0] ?? '', b.ids[0] ?? ''));
}
function batchRow({ ids, members }) {
    return rowText([['legs', ids], ['batch', batchName(ids)], ...members]);
}
function inputBytes({ ids }) {
    return Buffer.byteLength(JSON.stringify(ids, null, 2));
}
function batchName([first = '', ...others]) {
    return others.length === 0 ? first : `${first} and ${others.length} more`;
}
function matrix_rows_placeOf(leg) {
    const runsOn = leg['runs-on'] === null ? [] : [['runs-on', leg['runs-on']]];
    const role = leg.role === undefined ? [] : [['aws-role', leg.role]];
    const queue = leg.concurrency === undefined ? [] : [['concurrency', leg.concurrency]];
    return [...runsOn, ...role, ...queue];
}
function rowText(members) {
    return `{${members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`;
}

;// CONCATENATED MODULE: ./.build/plan/matrices.js





const MOST_ROWS = 256;
const MOST_LEVELS = 8;
const MOST_UNITS = 480 * 1024;
const MOST_INPUT = 127 * 1024;
const NO_LIMIT = 'The root action and the command line have no such limit: they bake every level on one machine.';
const EMPTY = '{"include":[]}';
function matricesOf(plan, options) {
    const due = plan.legs.filter(({ todo }) => todo.length > 0);
    const levels = options.dryRun ? [] : levelRows(plan, due, options);
    const outputs = {};
    for (let level = 0; level < MOST_LEVELS; level += 1) {
        const rows = levels[level] ?? [];
        outputs[`level-${level}`] = rows.length === 0 ? EMPTY : `{"include":[${rows.join(',')}]}`;
        outputs[`has-level-${level}`] = String(rows.length > 0);
    }
    const units = Object.values(outputs).reduce((sum, { length }) => sum + length, 0);
    if (units > MOST_UNITS) {
        throw new errors .yo(`The matrices of ${due.length} legs have ${units} characters; a job's outputs hold ${MOST_UNITS}. ${splitting(due)} ${NO_LIMIT}`);
    }
    const unchanged = plan.legs.filter(({ todo, state }) => todo.length === 0 && state !== 'unselected');
    return { ...outputs, count: String(due.length), unchanged: String(unchanged.length) };
}
function levelRows(plan, due, options) {
    const byLevel = (0,values .me)(due, ({ level }) => level);
    if (byLevel.size > MOST_LEVELS) {
        throw new errors .yo(`${byLevel.size} levels have something to do; a workflow has ${MOST_LEVELS}. The longest chain is ${chainOf(plan)}. ${splitting(due)} ${NO_LIMIT}`);
    }
    const deepest = Math.max(0, ...byLevel.keys());
    const numbers = deepest < MOST_LEVELS
        ? Array.from({ length: deepest + 1 }, (_, level) => level)
        : [...byLevel.keys()].sort(byValue);
    return numbers.map((level) => {
        const legs = (byLevel.get(level) ?? []).toSorted((a, b) => (0,values .Nx)(a.leg, b.leg));
        if (options.legsPerJob > 1)
            return rowsOfSeveral(level, legs, options);
        if (legs.length > MOST_ROWS) {
            throw new errors .yo(`Level ${level} has ${legs.length} legs to do; a matrix holds ${MOST_ROWS}. The longest chain is ${chainOf(plan)}. ${waysOut(jobGroups(legs), legs)} ${NO_LIMIT}`);
        }
        return legs.map(rowOf);
    });
}
function rowsOfSeveral(level, legs, options) {
    const groups = jobGroups(legs);
    const rows = rowCount(groups, options.legsPerJob);
    if (rows > MOST_ROWS) {
        throw new errors .yo(`Level ${level} has ${legs.length} legs to do, which need ${rows} jobs with "legs-per-job" ${options.legsPerJob}; a matrix holds ${MOST_ROWS}. ${waysOut(groups, legs)} ${NO_LIMIT}`);
    }
    const batches = batchesOf(groups, options.legsPerJob, options.seconds);
    const longest = Math.max(0, ...batches.map(inputBytes));
    if (longest > MOST_INPUT) {
        throw new errors .yo(`Level ${level} has a job of which the ids of its legs take ${longest} bytes; a step is given ${MOST_INPUT}. Plan with a smaller "legs-per-job" than ${options.legsPerJob}. ${splitting(legs, 'Or plan')} ${NO_LIMIT}`);
    }
    return batches.map(batchRow);
}
function waysOut(groups, legs) {
    const sizes = groups.map((group) => group.legs.length);
    const least = leastPerJob(sizes, MOST_ROWS);
    if (least !== undefined) {
        return `Plan with the input "legs-per-job", at least ${least}, so that a job bakes several. ${splitting(legs, 'Or plan')}`;
    }
    return `Their runners, roles, queues and regions make ${groups.length} groups, which share no job. ${splitting(legs)}`;
}
function chainOf(plan) {
    const ids = new Set(plan.legs.map(({ leg }) => leg));
    const links = plan.legs.map(({ leg, parent }) => ({
        id: leg,
        parent: parent !== null && ids.has(parent) ? parent : null,
    }));
    return (0,plan_levels .ru)((0,plan_levels .q7)(links));
}
function splitting(legs, plan = 'Plan') {
    const counts = [...(0,values .me)(legs, ({ image }) => image)].map(([image, { length }]) => ({ image, length }));
    const [most] = counts.toSorted((a, b) => b.length - a.length || (0,values .Nx)(a.image, b.image));
    const example = most === undefined ? '' : `, such as "only: ${most.image}" (${most.length} ${most.length === 1 ? 'leg' : 'legs'})`;
    return `${plan} a part of them at a time with the input "only"${example}.`;
}
function byValue(a, b) {
    return a - b;
}

var open_plan = __webpack_require__(52324);
var plan_file = __webpack_require__(96024);
var summary = __webpack_require__(44495);
var folded_table = __webpack_require__(71457);
;// CONCATENATED MODULE: ./.build/plan/mermaid.js


const MOST_NODES = 60;
const LONGEST_LABEL = 48;
const LONGEST_TEXT = 1000;
function renderMermaid(legs) {
    const graph = legs.length <= MOST_NODES
        ? graphOf(legs, ({ leg }) => leg, ({ leg }) => leg)
        : (foldedGraph(legs, ({ level, image }) => `${level} ${image}`, ({ image }) => image) ??
            foldedGraph(legs, ({ level }) => String(level), ({ level }) => `level ${level}`) ??
            firstLevels(legs));
    const ids = new Map([...graph.nodes.keys()].map((key, index) => [key, `n${index}`]));
    const nodes = [...graph.nodes].map(([key, { label, states: all }]) => `  ${ids.get(key)}["${label.join('<br/>')}"]:::${classOf(all)}`);
    const edges = [...graph.edges.values()].map(([from, to]) => `  ${ids.get(from)} --> ${ids.get(to)}`);
    const used = new Set([...graph.nodes.values()].map(({ states: all }) => classOf(all)));
    return ['flowchart LR', ...nodes, ...edges, ...classes(used)].join('\n');
}
function mermaidLabel(text) {
    const signs = Array.from(text.slice(0, LONGEST_TEXT).replace(/\s+/g, ' ').trim());
    const cut = signs.length > LONGEST_LABEL ? [...signs.slice(0, LONGEST_LABEL - 1), '…'] : signs;
    return cut
        .map((sign, index) => {
        if (/[\p{L}\p{N}/…]/u.test(sign) || (index > 0 && /[ _.-]/.test(sign) && !/[ _.-]/.test(cut[index - 1] ?? ''))) {
            return sign;
        }
        return /[\p{C}]/u.test(sign) ? '#65533;' : `#${sign.codePointAt(0)};`;
    })
        .join('');
}
function graphOf(legs, key, title) {
    const byId = new Map(legs.map((leg) => [leg.leg, leg]));
    const nodes = new Map();
    for (const [name, group] of (0,values .me)(legs, key)) {
        const [first] = group;
        if (first === undefined)
            continue;
        const counts = group.length === 1 ? [] : countsOf(group);
        nodes.set(name, { label: [mermaidLabel(title(first)), ...counts], states: group.map(({ state }) => state) });
    }
    const edges = new Map();
    for (const leg of legs) {
        const parent = leg.parent === null ? undefined : byId.get(leg.parent);
        if (parent === undefined || key(parent) === key(leg))
            continue;
        edges.set(JSON.stringify([key(parent), key(leg)]), [key(parent), key(leg)]);
    }
    return { nodes, edges };
}
function foldedGraph(legs, key, title) {
    return new Set(legs.map(key)).size > MOST_NODES ? undefined : graphOf(legs, key, title);
}
function firstLevels(legs) {
    const most = MOST_NODES - 1;
    const shown = legs.filter(({ level }) => level < most);
    const graph = graphOf(shown, ({ level }) => String(level), ({ level }) => `level ${level}`);
    const rest = legs.filter(({ level }) => level >= most);
    const levels = new Set(rest.map(({ level }) => level)).size;
    const node = {
        label: [`${levels} more levels`, ...countsOf(rest)],
        states: rest.map(({ state }) => state),
    };
    return {
        nodes: new Map([...graph.nodes, ['rest', node]]),
        edges: new Map([...graph.edges, ['rest', [String(most - 1), 'rest']]]),
    };
}
function countsOf(legs) {
    const counts = plan .xP.flatMap((state) => {
        const count = legs.filter((leg) => leg.state === state).length;
        return count === 0 ? [] : [`${count} ${looks[state].words}`];
    });
    return counts.length === 1 ? counts : [`${legs.length} legs`, ...counts];
}
function classOf(all) {
    const [first = 'unchanged', ...rest] = new Set(all);
    return rest.length === 0 ? first : 'mixed';
}
function classes(used) {
    const lines = plan .xP.map((state) => [state, looks[state].fill]);
    return [...lines, ['mixed', '#ffffff']]
        .filter(([name]) => used.has(name))
        .map(([name, fill]) => `  classDef ${name} fill:${fill},stroke:#555555,color:#000000${name === 'mixed' ? ',stroke-width:3px,stroke-dasharray:6 3' : ''}`);
}
const looks = {
    new: { sign: '🟢', fill: '#8fd6a0', words: 'new' },
    changed: { sign: '🟡', fill: '#f5d76e', words: 'inputs changed' },
    parent: { sign: '🟠', fill: '#f5b26e', words: 'parent changed' },
    source: { sign: '🟣', fill: '#cdb0ea', words: 'source newer' },
    stale: { sign: '🕒', fill: '#a6d8d4', words: 'stale' },
    forced: { sign: '🟤', fill: '#d3b08c', words: 'forced' },
    'post-processors': { sign: '🔶', fill: '#f3a6a0', words: 'post-processors to run' },
    verify: { sign: '🔵', fill: '#9cc7f2', words: 'to be verified' },
    unknown: { sign: '⚫', fill: '#b8b8b8', words: 'not known' },
    unchanged: { sign: '⚪', fill: '#f4f4f4', words: 'unchanged' },
    unselected: { sign: '▫️', fill: '#ffffff', words: 'not selected' },
};

;// CONCATENATED MODULE: ./.build/plan/plan-summary.js





const MOST_FACTS = 40;
const plan_summary_MOST_NAMES = 20;
function renderPlanSummary(plan, { context, isFolded = false }) {
    const body = [
        plan.legs.length === 0 ? '' : `\`\`\`mermaid\n${renderMermaid(plan.legs)}\n\`\`\``,
        renderLegend(plan.legs),
        renderLegs(plan.legs),
        renderContext(plan, context),
    ]
        .filter((part) => part !== '')
        .join('\n\n');
    const parts = [
        `### ${headline(plan.legs)}`,
        renderUnverified(plan.legs),
        isFolded && body !== '' ? `<details><summary>Build order and reasons</summary>\n\n${body}\n\n</details>` : body,
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function headline(legs) {
    const bakes = legs.filter(({ todo }) => todo.includes('bake')).length;
    const verifies = legs.filter(({ todo }) => todo.includes('verify') && !todo.includes('bake')).length;
    const unselected = legs.filter(({ state }) => state === 'unselected').length;
    const rest = legs.length - bakes - verifies - unselected;
    const counts = [
        bakes === 0 ? '' : `${bakes} to bake`,
        verifies === 0 ? '' : `${verifies} to verify`,
        rest === 0 ? '' : `${rest} unchanged`,
        unselected === 0 ? '' : `${unselected} not selected`,
    ].filter((count) => count !== '');
    return counts.length === 0 ? 'Nothing planned' : `Planned: ${counts.join(', ')}`;
}
function renderUnverified(legs) {
    const names = legs.filter(({ verify }) => verify?.['none'] === true).map(({ leg }) => leg);
    return names.length === 0 ? '' : `🔴 **Never verified** (\`verify: none\`): ${(0,folded_table .Fz)(names, plan_summary_MOST_NAMES)}`;
}
function renderLegend(legs) {
    return plan .xP
        .flatMap((state) => {
        const count = legs.filter((leg) => leg.state === state).length;
        return count === 0 ? [] : [`${looks[state].sign} ${count} ${looks[state].words}`];
    })
        .join(' · ');
}
function renderLegs(legs) {
    const isLong = legs.length > folded_table .jS;
    const rank = ({ todo }) => (isLong && todo.length === 0 ? 1 : 0);
    const sorted = legs.toSorted((a, b) => rank(a) - rank(b) || a.level - b.level || (0,values .Nx)(a.leg, b.leg));
    const hasSources = legs.some(({ sources }) => sources.length > 0);
    const columns = ['', 'leg', 'level', 'to do', 'why', ...(hasSources ? ['starts from'] : [])];
    return (0,folded_table .vd)('All legs', columns, sorted, (leg) => [
        looks[leg.state].sign,
        leg.aliases.length === 0 ? (0,folded_table .CL)(leg.leg) : `${(0,folded_table .CL)(leg.leg)}, the same as ${(0,folded_table .Fz)(leg.aliases, 3)}`,
        String(leg.level),
        leg.todo.length === 0 ? '–' : leg.todo.join(', '),
        (0,summary .FV)((0,folded_table .TN)(leg.reason)),
        ...(hasSources ? [leg.sources.map(sourceCell).join(' ')] : []),
    ]);
}
function sourceCell({ id, name }) {
    return name === null ? (0,folded_table .CL)(id) : `${(0,folded_table .CL)(id)} ${(0,summary .FV)((0,folded_table .TN)(name))}`;
}
function renderContext(plan, context) {
    const facts = [
        ...context.slice(0, MOST_FACTS).map(({ name, value }) => `${(0,summary .FV)((0,folded_table .TN)(name))} ${(0,folded_table .CL)(value)}`),
        plan.commit === '' ? '' : `commit ${(0,folded_table .CL)(plan.commit.slice(0, 12))}`,
        plan.from.length === 0 ? '' : `read from ${(0,folded_table .Fz)(plan.from, plan_summary_MOST_NAMES)}`,
    ];
    return facts.filter((fact) => fact !== '').join(' · ');
}

;// CONCATENATED MODULE: ./.build/actions/plan/outputs.js








async function tellPlan(host, inputs, plan, { context, started, isFresh, bakeSeconds }) {
    const isShared = inputs['legs-per-job'] > 1 && !inputs['dry-run'];
    const outputs = matricesOf(plan, {
        dryRun: inputs['dry-run'],
        legsPerJob: inputs['legs-per-job'],
        seconds: isShared ? await bakeSeconds(plan.legs) : new Map(),
    });
    const folder = (0,external_node_path_.join)(host.temporary, 'bakehouse', 'plan');
    const path = (0,external_node_path_.join)(folder, open_plan .V);
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    const digest = (0,plan_file .pD)(path, plan);
    for (const [name, value] of Object.entries(outputs))
        host.output(name, value);
    host.output('plan', path);
    host.output('digest', digest);
    const due = plan.legs.filter(({ todo }) => todo.length > 0);
    await host.group('Legs', async () => {
        const told = inputs.list ? plan.legs : due.slice(0, outputs_MOST_TOLD);
        for (const { leg, todo, reason } of told)
            host.info(`${leg}: ${todo.join(', ') || 'nothing'} (${reason})`);
        if (!inputs.list && due.length > outputs_MOST_TOLD)
            host.info(`and ${due.length - outputs_MOST_TOLD} more`);
    });
    if (inputs.summary !== 'none') {
        await host.summary(renderPlanSummary(plan, { context, isFolded: inputs.summary === 'auto' }));
    }
    if (host.kind === 'actions')
        await upload(host, inputs, folder);
    const bakes = due.filter(({ todo }) => todo.includes('bake')).length;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const sentence = `Planned ${plan.legs.length} ${plan.legs.length === 1 ? 'leg' : 'legs'}: ${bakes} to bake, ${due.length - bakes} to verify, ${plan.legs.length - due.length} unchanged`;
    const rest = due.length === 0 && isFresh ? ' Nothing is older than it may be, and no source has moved.' : '';
    host.output('summary', `${sentence}.${rest}`);
    host.info(`${sentence}, in ${seconds} s.${rest}`);
    return { path, digest, plan: (0,plan_file .lI)(plan) };
}
const outputs_MOST_TOLD = 100;
async function upload(host, inputs, folder) {
    if (host.trust.kind === 'untrusted')
        return;
    const name = (0,artifact_name .nU)(inputs['artifact-prefix'], host.run.attempt);
    const uploaded = await host.upload({ name, files: [open_plan .V], root: folder });
    if (uploaded.kind === 'uploaded')
        host.output('plan-artifact', name);
    else if (inputs['require-artifact']) {
        throw new errors .yo(`The plan could not be kept as an artifact, and the jobs after this one read it from there: ${uploaded.reason}. Run the workflow again.`);
    }
    else
        host.annotate({ level: 'warning', message: `The plan could not be kept as an artifact: ${uploaded.reason}` });
}

var plan_settings = __webpack_require__(80375);
var image_asker = __webpack_require__(35130);
var reused = __webpack_require__(21034);
;// CONCATENATED MODULE: ./.build/plan/bake-times.js

const bake_times_MOST_AT_ONCE = 16;
class BakeTimes {
    #recall;
    #seconds = new Map();
    constructor(recall) {
        this.#recall = recall;
    }
    remember = async (leg) => {
        const memory = await this.#recall(leg);
        this.#seconds.set(leg.slug, memory?.seconds);
        return memory;
    };
    async of(legs) {
        const due = legs.filter(({ todo }) => todo.includes('bake'));
        const open = due.filter(({ slug }) => !this.#seconds.has(slug));
        await (0,side_by_side .Q)(open, bake_times_MOST_AT_ONCE, this.remember);
        return new Map(due.flatMap(({ leg, slug }) => {
            const seconds = this.#seconds.get(slug);
            return seconds === undefined ? [] : [[leg, seconds]];
        }));
    }
}

var look_up = __webpack_require__(81419);
var recipe = __webpack_require__(49426);
var late_values = __webpack_require__(49537);
var plan_deposits = __webpack_require__(96053);
;// CONCATENATED MODULE: ./.build/actions/plan/deposited.js






const AT_ONCE = 8;
async function depositedBy(host, legs, found, asker) {
    const answers = await (0,side_by_side .Q)(legs, AT_ONCE, async (leg) => {
        const one = found.get(leg.leg);
        const { work, recipeRead } = leg;
        if (one?.kind !== 'found' || leg.key === null || work.builder !== 'packer')
            return [];
        if ((recipeRead.template?.postProcessors ?? []).length === 0)
            return [];
        const deposits = recipeRead.depositsWith(knownSoFar(host, leg, asker.now));
        const workers = (0,plan_deposits .N)(deposits).join(', ');
        if (workers === '')
            return [];
        const isAccepted = leg.accept.includes('post-processors');
        const answer = await (0,plan_deposits .ir)({
            deposits,
            images: one.images,
            key: leg.key,
            workingDirectory: (0,external_node_path_.resolve)(asker.repository, work['working-directory']),
            isAccepted,
        }, providers.providers, asker);
        if (answer.kind === 'lost')
            return [[leg.leg, answer]];
        const words = isAccepted ? `not run again: ${workers}` : `still there: what ${workers} left`;
        return [[leg.leg, { ...answer, words }]];
    });
    return new Map(answers.flat());
}
function knownSoFar({ run }, leg, now) {
    const values = (0,late_values .l)(run, new Date(now), leg);
    const [source] = leg.sources;
    if (source !== undefined)
        values.set('source.id', source.id).set('source.name', source.name ?? '');
    try {
        values.set('name', (0,placeholder .GS)(leg.name, values));
    }
    catch {
    }
    return values;
}

;// CONCATENATED MODULE: ./.build/actions/plan/world.js











async function createWorld(host, inputs, definitions, draft, revocations) {
    const { environment } = host;
    const asker = (0,image_asker .Y)(host, { agent: 'bakehouse-plan', passEnv: [], buildRegistry: draft.buildRegistry });
    const recipes = await (0,recipe .M)({
        providers: providers.providers,
        repository: asker.repository,
        environment,
        passEnv: inputs['pass-env'],
        templates: (0,left_out .r)(definitions),
        manifests: draft.from,
        written: (0,left_out .$)(draft.targets, draft.channels),
        legs: definitions,
    });
    const times = new BakeTimes(({ slug }) => asker.remember(slug));
    const finder = {
        run: { url: host.run.url, id: host.run.id, attempt: host.run.attempt },
        git: { repository: host.run.repository, commit: host.run.commit, ref: host.run.ref },
    };
    const known = new Map();
    const told = new Set();
    const lookedUp = async (legs) => {
        const placeOf = ({ leg, key }) => `${key ?? ''} ${leg}`;
        const open = legs.filter((leg) => !known.has(placeOf(leg)));
        const wanted = open.flatMap(({ key, recipeRead, ...definition }) => key === null ? [] : [{ definition, key, recipe: recipeRead }]);
        const found = await (0,look_up .QI)(wanted, providers.providers, asker, revocations);
        for (const leg of open) {
            const one = found.get(leg.leg);
            if (one !== undefined)
                known.set(placeOf(leg), one);
        }
        for (const one of found.values()) {
            if (one.kind !== 'unknown' || told.has(one.reason))
                continue;
            told.add(one.reason);
            asker.notice(`Not looked up: ${one.reason}.`);
        }
        return new Map(legs.flatMap((leg) => {
            const one = known.get(placeOf(leg));
            return one === undefined ? [] : [[leg.leg, one]];
        }));
    };
    return {
        now: asker.now,
        recipeOf: (definition) => recipes.recipeOf(definition, new Map()),
        resolve: async (request) => {
            if (!inputs['resolve-sources'])
                return { kind: 'unresolved', reason: 'resolve-sources is false' };
            try {
                return { kind: 'resolved', source: await (0,plan_sources .ev)(request, providers.providers, asker) };
            }
            catch (error) {
                if (!(error instanceof errors .yo))
                    throw error;
                return { kind: 'unresolved', reason: (0,errors .bD)(error) };
            }
        },
        ...(inputs['resolve-sources'] ? { resolveBase: (0,plan_sources .yf)(providers.providers, asker) } : {}),
        lookUp: async (legs) => {
            if (!inputs['look-up'])
                return new Map();
            const found = await lookedUp(legs);
            return answersOf(legs, found, await depositedBy(host, legs, found, asker), finder);
        },
        marks: async (legs) => {
            if (!inputs['look-up'])
                return new Map();
            const wanted = legs.flatMap(({ recipe, recipeRead, ...definition }) => recipe === null ? [] : [{ definition, digest: recipe, recipe: recipeRead }]);
            return await (0,look_up .Hw)(wanted, providers.providers, asker);
        },
        remember: times.remember,
        bakeSeconds: (legs) => times.of(legs),
        writes: recipes.writes,
        facts: () => [...regionsOf(asker), ...(host.run.ref === '' ? [] : [{ name: 'ref', value: host.run.ref }])],
    };
}
function regionsOf({ environment }) {
    return providers.providers.flatMap(({ region }) => region?.(environment) ?? []).map((value) => ({ name: 'region', value }));
}
function answersOf(legs, found, deposited, finder) {
    const ids = new Map();
    const keys = new Map(legs.map(({ leg, key }) => [leg, key]));
    for (const [leg, one] of found) {
        const [image] = one.kind === 'found' ? one.images : [];
        if (image !== undefined)
            ids.set(leg, image.id);
    }
    return new Map(legs.flatMap((leg) => {
        const one = found.get(leg.leg);
        if (one === undefined)
            return [];
        const left = deposited.get(leg.leg);
        const parentId = leg.parent === null ? null : (parentOfFound(one) ?? ids.get(leg.parent) ?? null);
        const parentKey = leg.parent === null ? null : (keys.get(leg.parent) ?? null);
        const record = one.kind === 'found'
            ? {
                ...(0,reused .c)({ ...leg, sources: [...leg.sources, ...(0,plan .u0)(leg.bases)] }, one.images, {
                    ...finder,
                    parentId,
                    parentKey,
                }),
                ...(left?.kind === 'there' ? { artifacts: [...left.artifacts] } : {}),
            }
            : undefined;
        return [[leg.leg, { lookUp: lookUpOf(one, left), record }]];
    }));
}
function parentOfFound(found) {
    return found.kind === 'found' ? found.images.find(({ parent }) => parent !== undefined)?.parent : undefined;
}
function lookUpOf(found, left) {
    if (found.kind === 'unknown')
        return { kind: 'failed', reason: found.reason };
    if (found.kind === 'missing' && found.revoked !== undefined)
        return { kind: 'revoked', entry: found.revoked, reason: found.reason ?? 'its image is revoked' };
    if (found.kind === 'missing')
        return { kind: 'missing', reason: found.reason };
    if (left?.kind === 'lost')
        return left;
    const verified = found.images.every((image) => image.verified);
    const { images } = found;
    return { kind: 'found', verified, images, ...(left?.words === undefined ? {} : { postProcessors: left.words }) };
}

;// CONCATENATED MODULE: ./.build/actions/plan/main.js





















async function main_plan(host) {
    const settings = (0,plan_settings .s)(host);
    if (settings.inputs.mode === 'collect')
        await (0,collect .S)(host, settings.inputs);
    else
        await planImages(host, settings);
}
async function planImages(host, settings = (0,plan_settings .s)(host)) {
    try {
        return await planRun(host, settings);
    }
    catch (error) {
        annotateMistakes(host, error);
        throw error;
    }
}
async function planRun(host, { inputs, overrides }) {
    const started = performance.now();
    const { drafts, rendered } = await readDrafts(host, inputs);
    for (const { level = 'notice', file, line, message } of drafts.flatMap(({ notices }) => notices)) {
        host.annotate({ level, message, file, line });
    }
    const legs = assembleLegs(drafts.map((draft) => draft.legs), overrides);
    const definitions = (0,reuse_from .fY)(legs.map(({ definition }) => definition), (0,context .yt)(host.environment));
    const chosen = (0,selection .Q7)(definitions, inputs);
    const forced = explained_forcedLegs(definitions, inputs.rebuild);
    const draft = draftsOf(drafts, inputs['build-registry']);
    const templates = rendered(new Map(definitions.map(({ leg, slug }) => [leg, slug])));
    if (templates.size > 0)
        writeRendered(host, inputs.render, templates);
    (0,revocation_file .en)(host.workspace, draft.from);
    const current = await (0,current_list .H)(host, inputs['github-token']);
    const { list: revocations } = current;
    const world = await createWorld(host, inputs, definitions, draft, revocations);
    const places = new Map(legs.map(({ definition, at }) => [definition.leg, at]));
    const inOrder = (0,default_manifests .Lv)(draft.from);
    const renews = (0,plan_settings .t)(host);
    const today = (0,refresh .OC)(world.now);
    const planned = await planLegs({ legs: definitions, chosen, forced, revocations, today, renews, inOrder, places }, world);
    refuseRevokedSources(planned.legs, places, revocations);
    tellRevoked(host, planned.legs, current);
    tellDoubts(host, legs, planned);
    lintLegs(legs, planned, providers.providers);
    const writes = await world.writes();
    const plan = {
        schema: 'bakehouse/plan/1',
        from: [...draft.from],
        templates: (0,left_out .r)(definitions),
        ...(writes.length === 0 ? {} : { writes: [...writes] }),
        commit: host.run.commit,
        legs: [...planned.legs],
        ...(planned.others.length === 0 ? {} : { others: [...planned.others] }),
        files: planned.files,
        targets: draft.targets,
        ...(draft.channels === undefined ? {} : { channels: draft.channels }),
        ...(revocations.entries.length === 0 ? {} : { revocations: [...revocations.entries] }),
        'build-registry': draft.buildRegistry,
        records: [...planned.records],
    };
    await explain(host, inputs.explain, planned, world);
    const isFresh = planned.freshness.size > 0 && [...planned.freshness.values()].every(({ stale }) => stale === null);
    const { bakeSeconds } = world;
    return tellPlan(host, inputs, plan, { context: world.facts(), started, isFresh, bakeSeconds });
}


/***/ }),

/***/ 80375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    s: () => (  readSettings),
    t: () => (  renewsImages)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);
  var _image_artifact_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92974);
  var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76727);




function readSettings(host) {
    const token = host.input('github-token');
    if (token !== '')
        host.secret(token);
    const inputs = (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Ko)(_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .Z, (name) => host.input(name));
    (0,_image_artifact_name_js__WEBPACK_IMPORTED_MODULE_2__  .hO)(inputs['artifact-prefix']);
    if (inputs.rebuild.length > 1 && inputs.rebuild.some((word) => word === 'all' || word === 'changed')) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('Input "rebuild" is changed, all, or a list of legs; the words do not go with a list.');
    }
    return { inputs, overrides: inputs.vars.map(readOverride) };
}
function readOverride(line) {
    const [, legs = '**', name, value] = /^(?:([^=\s]+):\s+)?([A-Za-z_][\w.-]*)=(.*)$/s.exec(line) ?? [];
    if (name === undefined || value === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "vars" must hold lines name=value or leg: name=value, but one is ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(line)}.`);
    }
    return { legs, name, value };
}
const CHECKS = new Set([
    'pull_request',
    'pull_request_review',
    'pull_request_review_comment',
    'merge_group',
]);
function renewsImages({ trust, run }) {
    return trust.kind === 'trusted' && !CHECKS.has(run.event);
}


/***/ }),

/***/ 91242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    r: () => (  resolveBases)
  });
  var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39535);

const MOST_AT_ONCE = 8;
async function resolveBases(lists, resolve) {
    const requests = new Map(lists.flat().map(({ request }) => [JSON.stringify(request), request]));
    const answers = new Map(await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_0__  .Q)([...requests], MOST_AT_ONCE, async ([text, request]) => [text, await resolve(request)]));
    return lists.map((bases) => {
        const told = bases.map(({ request, text, file, line }) => {
            const answer = answers.get(JSON.stringify(request));
            const named = `${text} at ${file}:${line}`;
            return answer?.kind === 'resolved'
                ? { named, source: answer.source, reason: null }
                : { named, source: null, reason: answer?.reason ?? 'nobody was asked' };
        });
        return [...new Map(told.map((one) => [one.named, one])).values()];
    });
}


/***/ }),

/***/ 96053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    N: () => (  workersOf),
    ir: () => (  lookForDeposits),
    yD: () => (  keeperOf)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39535);


const AT_ONCE = 8;
const MOST_TOLD = 3;
async function lookForDeposits(question, providers, asker) {
    if (question.isAccepted)
        return { kind: 'there', artifacts: [] };
    const answers = await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_1__  .Q)(question.deposits, AT_ONCE, async (deposit) => {
        try {
            return await lookForOne(deposit, question, providers, asker);
        }
        catch (error) {
            return { kind: 'lost', reason: `${called(deposit)} could not be looked for: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}` };
        }
    });
    const lost = [...new Set(answers.flatMap((one) => (one.kind === 'lost' ? [one.reason] : [])))];
    if (lost.length === 0) {
        return { kind: 'there', artifacts: answers.flatMap((one) => (one.kind === 'there' ? one.artifacts : [])) };
    }
    const more = lost.length > MOST_TOLD ? `; and ${lost.length - MOST_TOLD} more` : '';
    return { kind: 'lost', reason: `${lost.slice(0, MOST_TOLD).join('; ')}${more}` };
}
function workersOf(deposits) {
    return [...new Set(deposits.filter(({ left }) => left.kind !== 'manifest').map(({ by }) => by))];
}
function keeperOf(kind, providers) {
    return providers.find(({ deposits }) => deposits?.kinds.includes(kind));
}
async function lookForOne(deposit, { images, key, workingDirectory }, providers, asker) {
    const { left, build, by } = deposit;
    if (left.kind === 'manifest')
        return { kind: 'there', artifacts: [] };
    const lost = (reason) => ({ kind: 'lost', reason });
    if (left.kind === 'unknown')
        return lost(`${left.reason} (${deposit.file}:${deposit.line})`);
    const keeper = keeperOf(left.kind, providers);
    if (keeper?.deposits === undefined)
        return lost(`${called(deposit)} is nowhere that can be looked at`);
    const isFile = left.kind === 'files';
    const image = images.find((one) => one.provider === keeper.name && (one.build ?? build) === build);
    if (!isFile && image === undefined)
        return lost(`${called(deposit)} is of no image that is there`);
    const artifacts = [];
    for (const at of left.kind === 'files' ? left.paths : left.references) {
        const seen = await keeper.deposits.look({ kind: left.kind, at, key, workingDirectory }, asker);
        if (seen.kind === 'unasked')
            return lost(`${called(deposit)} is not looked for: ${seen.reason}`);
        if (seen.kind === 'missing')
            return lost(`${by} is to run: ${isFile ? seen.reason : `${at} is not there (${seen.reason})`}`);
        if (!isFile && seen.digest !== image?.id)
            return lost(`${by} is to run: ${at} is another image`);
        artifacts.push({ build, by, kind: isFile ? 'file' : 'name', at, digest: seen.digest });
    }
    return { kind: 'there', artifacts };
}
function called({ by, build, file, line }) {
    return `what ${by} left of ${build} (${file}:${line})`;
}


/***/ }),

/***/ 71457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CL: () => (  nameSpan),
    Fz: () => (  nameSpans),
    TN: () => (  oneLine),
    jS: () => (  MOST_OPEN),
    vd: () => (  foldedTable)
  });
  var _core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44495);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37478);


const MOST_OPEN = 60;
const MOST_ROWS = 1000;
const MOST_BYTES = 200 * 1024;
const LONGEST_NAME = 200;
const LONGEST_SENTENCE = 400;
function foldedTable(title, head, items, rowOf) {
    if (items.length === 0)
        return '';
    const rows = [];
    let bytes = 0;
    for (const item of items.slice(0, MOST_ROWS)) {
        const row = rowOf(item);
        bytes += Buffer.byteLength(row.join(' | '));
        if (bytes > MOST_BYTES)
            break;
        rows.push(row);
    }
    const more = items.length - rows.length;
    const text = `${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__  .tp)(head, rows)}${more > 0 ? `\n\n_and ${more} more_` : ''}`;
    if (items.length <= MOST_OPEN)
        return text;
    return `<details><summary>${title}: ${items.length}</summary>\n\n${text}\n\n</details>`;
}
function nameSpan(name) {
    return (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__  .SS)((0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .IN)(name, LONGEST_NAME));
}
function nameSpans(names, most) {
    const more = names.length - most;
    return `${names.slice(0, most).map(nameSpan).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function oneLine(text) {
    return (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .IN)(text.slice(0, 4 * LONGEST_SENTENCE).replace(/\s+/g, ' '), LONGEST_SENTENCE);
}


/***/ }),

/***/ 32354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $: () => (  writtenFiles),
    r: () => (  templatesOf)
  });
  var _core_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1252);
  var _image_channel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58735);


const FILE_FIELDS = ['manifest', 'tfvars', 'properties', 'map', 'dotenv', 'markdown'];
function templatesOf(legs) {
    return [...new Set(legs.map(({ work }) => (work.builder === 'packer' ? work.template : work.file)))].sort();
}
function writtenFiles(targets, channels = {}) {
    const histories = Object.entries(channels).map(([name, { history }]) => escaped((0,_image_channel_js__WEBPACK_IMPORTED_MODULE_0__  .ae)(name, history)));
    const files = Object.values(targets).flatMap((target) => {
        const own = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(target, 'files');
        return FILE_FIELDS.flatMap((field) => {
            const path = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(own, field);
            return typeof path === 'string' ? [globOf(path)] : [];
        });
    });
    return [...files, ...histories];
}
function globOf(pattern) {
    return pattern
        .split(/(\{\{|\}\}|\{[^{}]*\})/)
        .map((part) => {
        const isPlaceholder = part.startsWith('{') && part !== '{{' && part.endsWith('}');
        return isPlaceholder ? '*' : escaped(part.replace(/\{\{|\}\}/, (two) => two.charAt(0)));
    })
        .join('');
}
function escaped(text) {
    return text.replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
}


/***/ }),

/***/ 26709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    pd: () => (  levelsOf),
    q7: () => (  longestChain),
    ru: () => (  shownChain)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37478);


class ChainError extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo {
    problems;
    constructor(problems) {
        super(problems.map(({ message }) => message).join('\n'));
        this.problems = problems;
    }
}
const MOST_TOLD = 20;
const SHOWN_END = 5;
function levelsOf(legs) {
    const parents = new Map(legs.map(({ id, parent }) => [id, parent]));
    const problems = parents.size === legs.length ? [] : doubles(legs);
    const levels = new Map();
    for (const { id } of legs) {
        const way = [];
        const onWay = new Set();
        let at = id;
        while (at !== null && !levels.has(at) && !onWay.has(at)) {
            way.push(at);
            onWay.add(at);
            const parent = parents.get(at) ?? null;
            if (parent !== null && !parents.has(parent)) {
                if (problems.length < MOST_TOLD)
                    problems.push(missing(at, parent, [...parents.keys()]));
                at = null;
            }
            else
                at = parent;
        }
        if (at !== null && onWay.has(at))
            problems.push(cycle(way.slice(way.indexOf(at))));
        let level = at === null ? 0 : (levels.get(at) ?? -1) + 1;
        for (const one of way.toReversed()) {
            levels.set(one, level);
            level += 1;
        }
    }
    if (problems.length > 0)
        throw new ChainError(problems.slice(0, MOST_TOLD));
    return levels;
}
function longestChain(legs) {
    const levels = levelsOf(legs);
    const parents = new Map(legs.map(({ id, parent }) => [id, parent]));
    let last = null;
    for (const { id } of legs) {
        if (last === null || (levels.get(id) ?? 0) > (levels.get(last) ?? 0))
            last = id;
    }
    const chain = [];
    for (let at = last; at !== null; at = parents.get(at) ?? null)
        chain.push(at);
    return chain.toReversed();
}
function shownChain(chain) {
    if (chain.length <= 2 * SHOWN_END + 1)
        return chain.join(' → ');
    const between = `(${chain.length - 2 * SHOWN_END} more)`;
    return [...chain.slice(0, SHOWN_END), between, ...chain.slice(-SHOWN_END)].join(' → ');
}
function doubles(legs) {
    const seen = new Set();
    return legs
        .filter(({ id }) => seen.size === seen.add(id).size)
        .map(({ id }) => ({ leg: id, message: `Two legs are called ${id}; each needs an id of its own.` }));
}
function missing(leg, parent, known) {
    const near = (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__  .qb)(parent, known);
    const hint = near === undefined ? `There are ${few(known)}.` : `Did you mean ${near}?`;
    return { leg, message: `${leg} builds on ${parent}, which is no leg of this plan. ${hint}` };
}
function cycle(childFirst) {
    const circle = childFirst.toReversed();
    const first = circle.reduce((a, b) => (b < a ? b : a), circle[0] ?? '');
    const start = circle.indexOf(first);
    const path = [...circle.slice(start), ...circle.slice(0, start), first];
    return {
        leg: first,
        message: `These legs build on each other in a circle: ${shownChain(path)}. Take away the "from" of one of them.`,
    };
}
function few(names) {
    const more = names.length - 8;
    return more > 0 ? `${names.slice(0, 8).join(', ')} and ${more} more` : names.join(', ');
}


/***/ }),

/***/ 7144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  W: () => (  readManifest)
});

var schemas = __webpack_require__(2503);
var bounded_file = __webpack_require__(52948);
var text_document = __webpack_require__(22299);
var values = __webpack_require__(1252);
var literal_secret = __webpack_require__(20622);
var paths = __webpack_require__(56408);
var sources = __webpack_require__(2422);
;// CONCATENATED MODULE: ./.build/plan/manifest/axes.js
const MOST_CELLS = 50_000;
function cellCount(over) {
    return over.reduce((product, { values }) => product * values.length, 1);
}
function axesOf(manifest) {
    return Object.entries(manifest.axes).map(([name, axis]) => ({ name, ...axis }));
}
function attributesOf(axes, cell) {
    return new Map(axes.flatMap((axis) => {
        const value = cell[axis.name] ?? axis.default;
        const own = value === undefined ? undefined : axis.attributes.get(value);
        return [...(own ?? [])].map(([name, text]) => [`${axis.name}.${name}`, text]);
    }));
}
function lackingAttributes(axes, cells) {
    const lacking = new Map();
    for (const { name, attributes, default: preset } of axes) {
        const used = new Set(cells.flatMap((cell) => cell[name] ?? preset ?? []));
        for (const attribute of new Set([...attributes.values()].flatMap((own) => [...own.keys()]))) {
            lacking.set(`${name}.${attribute}`, [...used].filter((value) => attributes.get(value)?.has(attribute) !== true));
        }
    }
    return lacking;
}
function cellsOf(image, over) {
    let cells = [{}];
    for (const { name, values } of over) {
        cells = cells.flatMap((cell) => values.map((value) => ({ ...cell, [name]: value })));
    }
    const kept = cells.filter((cell) => !image.exclude.some((row) => matches(cell, row)));
    const seen = new Set(kept.map((cell) => JSON.stringify(cell)));
    const added = image.include
        .map((row) => Object.fromEntries(over.map(({ name }) => [name, row[name] ?? ''])))
        .filter((cell) => {
        const text = JSON.stringify(cell);
        return !seen.has(text) && Boolean(seen.add(text));
    });
    return [...kept, ...added];
}
function matches(cell, row) {
    return Object.entries(row).every(([name, value]) => cell[name] === value);
}
function legId(image, cell) {
    return [image, ...Object.values(cell)].join('/');
}

var external_node_path_ = __webpack_require__(76760);
var leg = __webpack_require__(44296);
var image_placeholder = __webpack_require__(90881);
;// CONCATENATED MODULE: ./.build/plan/manifest/texts.js
function textsWithin(value) {
    if (typeof value === 'string')
        return [[[], value]];
    if (typeof value !== 'object' || value === null)
        return [];
    const members = Array.isArray(value)
        ? [...value.entries()]
        : Object.entries(value);
    return members.flatMap(([key, member]) => textsWithin(member).map(([path, text]) => [[key, ...path], text]));
}
function filledTexts(value, fill) {
    if (typeof value === 'string')
        return fill(value);
    if (Array.isArray(value))
        return value.map((member) => filledTexts(member, fill));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, filledTexts(member, fill)]));
}

;// CONCATENATED MODULE: ./.build/plan/manifest/definition.js






const filledMap = schemas .Ikc({ file: schemas .YjP(), field: schemas .KCZ([schemas .YjP(), schemas .YOg(schemas .YjP())]) });
function definitionOf(setting, expanded, cell, id, parent) {
    const { manifest, paths } = setting;
    const { name, image } = expanded;
    const values = valuesOf(setting, expanded, cell);
    const known = (text) => (0,image_placeholder .Hc)(text, values);
    const each = (texts) => Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, known(text)]));
    return {
        leg: id,
        slug: (0,leg .tF)(id),
        image: name,
        tier: image.tier,
        axes: { ...cell },
        name: known(image.name ?? manifest.name ?? (0,leg .tF)(id)),
        version: null,
        parent,
        source: sourceOf(setting, expanded, cell, values),
        work: workOf(setting, expanded, values, known, each),
        inputs: image.inputs?.map((glob) => paths.glob((0,image_placeholder .GS)(glob, values))) ?? null,
        accept: [...image.accept],
        ...(image.reuse === undefined ? {} : { reuse: image.reuse }),
        ...reuseFromOf(image['reuse-from'] ?? manifest['reuse-from']),
        ...refreshOf(image.refresh ?? manifest.refresh),
        extras: [],
        tags: each({ ...manifest.tags, ...image.tags }),
        'declared-tag': null,
        verify: verifyOf(image.verify, values),
        ...scanOf(image.scan ?? manifest.scan),
        publish: [...image.publish],
        'runs-on': filledRunner(image['runs-on'], values),
        arch: image.arch === undefined ? null : (0,image_placeholder .GS)(image.arch, values),
        timeout: image.timeout ?? null,
        account: image.account === undefined ? null : (0,image_placeholder .GS)(image.account, values),
        ...(image.role === undefined ? {} : { role: (0,image_placeholder .GS)(image.role, values) }),
        ...(image.concurrency === undefined ? {} : { concurrency: (0,image_placeholder .GS)(image.concurrency, values) }),
        'retry-shell-flake': false,
    };
}
function verifyOf(verify, values) {
    if (verify === undefined)
        return null;
    if (verify === 'none')
        return { none: true };
    if (!('script' in verify) || verify.script.machine === undefined)
        return { ...verify };
    const machine = filledTexts(verify.script.machine, (text) => (0,image_placeholder .GS)(text, values));
    return { script: { ...verify.script, machine } };
}
function reuseFromOf(refs) {
    return refs === undefined ? {} : { 'reuse-from': [...refs] };
}
function scanOf(scan) {
    return scan === undefined || scan === 'none' ? {} : { scan };
}
function refreshOf(refresh) {
    return refresh === undefined || refresh === 'never' ? {} : { refresh };
}
function valuesOf({ manifest, axes, environment }, { name, image }, cell) {
    const values = new Map();
    for (const axis of axes)
        if (axis.default !== undefined)
            values.set(axis.name, axis.default);
    for (const [axis, value] of Object.entries(cell))
        values.set(axis, value);
    for (const [attribute, text] of attributesOf(axes, cell))
        values.set(attribute, text);
    values.set('image', name).set('tier', image.tier);
    for (const variable of manifest.env) {
        values.set(`env.${variable}`, environment[variable] ?? '');
    }
    return values;
}
function workOf({ manifest, paths }, expanded, values, known, each) {
    const { name, image } = expanded;
    const at = ['images', name];
    const { packer, dockerfile } = image;
    if (packer !== undefined) {
        const path = [...at, 'packer'];
        const folder = packer['working-directory'];
        return {
            builder: 'packer',
            template: paths.existing([...path, 'template'], (0,image_placeholder .GS)(packer.template, values)),
            'working-directory': folder === undefined ? paths.folder : paths.existing([...path, 'working-directory'], (0,image_placeholder .GS)(folder, values)),
            only: packer.only.map(known),
            except: packer.except.map(known),
            vars: each({ ...manifest.vars, ...packer.vars }),
            'secret-vars': Object.fromEntries(packer['secret-vars'].map((secret) => [secret, secret])),
            'var-files': packer['var-files'].map((text, index) => paths.varFile([...path, 'var-files', index], (0,image_placeholder .GS)(text, values))),
            ...(packer['retry-vars'] === undefined ? {} : { 'retry-vars': each(packer['retry-vars']) }),
            arguments: packer.arguments.map(known),
            version: packer.version ?? null,
            'vars-in-environment': false,
            substitutions: null,
        };
    }
    if (dockerfile === undefined)
        throw new TypeError(`${name} has neither packer nor dockerfile.`);
    const path = [...at, 'dockerfile'];
    const file = paths.existing([...path, 'file'], (0,image_placeholder .GS)(dockerfile.file, values));
    const { context } = dockerfile;
    return {
        builder: 'dockerfile',
        file,
        context: context === undefined ? external_node_path_.posix.dirname(file) : paths.existing([...path, 'context'], (0,image_placeholder .GS)(context, values)),
        target: dockerfile.target === undefined ? null : known(dockerfile.target),
        platform: dockerfile.platform === undefined ? null : known(dockerfile.platform),
        args: each(dockerfile.args),
        labels: each(dockerfile.labels),
        secrets: [...dockerfile.secrets],
        arguments: [],
    };
}
function sourceOf({ paths, kinds }, { name, image: { source } }, cell, values) {
    if (source === undefined)
        return null;
    const [of = '', written] = Object.entries(source).find(([, member]) => member !== undefined) ?? [];
    const filled = filledTexts(written, (text) => (0,image_placeholder .GS)(text, values));
    const kind = kinds.get(of);
    if (kind !== undefined)
        return kind.requestOf(filled, cell);
    if (of === 'id')
        return { of: 'id', id: String(filled) };
    const { file, field } = filledMap.parse(filled);
    return {
        of: 'map',
        file: paths.existing(['images', name, 'source', 'map', 'file'], file),
        field: typeof field === 'string' ? [field] : field,
    };
}
function filledRunner(runner, values) {
    if (runner === undefined)
        return null;
    const filled = (labels) => typeof labels === 'string' ? (0,image_placeholder .GS)(labels, values) : labels.map((label) => (0,image_placeholder .GS)(label, values));
    if (typeof runner === 'string' || Array.isArray(runner))
        return filled(runner);
    const { group, labels } = runner;
    return { group: (0,image_placeholder .GS)(group, values), ...(labels === undefined ? {} : { labels: filled(labels) }) };
}

var wording = __webpack_require__(37478);
var channel = __webpack_require__(58735);
var levels = __webpack_require__(26709);
;// CONCATENATED MODULE: ./.build/plan/manifest/links.js





const MOST_COMPARED = 50_000;
const MOST_NAMED = 50;
function checkLinks(document, manifest, environment) {
    const problems = [];
    const problem = (path, message) => {
        problems.push({ line: document.lineOf(path), message });
    };
    const unknown = (path, what, name, known) => {
        const near = problems.length * known.length <= MOST_COMPARED ? (0,wording .qb)(name, known) : undefined;
        const all = known.length === 0 ? 'There is none.' : `Known are ${known.slice(0, MOST_NAMED).join(', ')}.`;
        problem(path, `${what} "${name}" is not known. ${near === undefined ? all : `Did you mean "${near}"?`}`);
    };
    const axes = Object.keys(manifest.axes);
    const images = Object.keys(manifest.images);
    const targets = Object.keys(manifest.targets);
    const circles = circlesOf(manifest);
    const declared = axesOf(manifest);
    let cells = 0;
    for (const [name, axis] of Object.entries(manifest.axes)) {
        const seen = new Set();
        const twice = axis.values.find((value) => seen.size === seen.add(value).size);
        if (twice !== undefined)
            problem(['axes', name], `The axis ${name} has the value "${twice}" twice.`);
        if (axis.default !== undefined && !axis.values.includes(axis.default)) {
            problem(['axes', name, 'default'], `The default "${axis.default}" is no value of the axis ${name}.`);
        }
    }
    for (const [name, image] of Object.entries(manifest.images)) {
        const at = ['images', name];
        const over = image.over ?? axes;
        cells += cellCount(declared.filter((axis) => over.includes(axis.name))) + image.include.length;
        for (const [index, axis] of over.entries()) {
            if (!axes.includes(axis))
                unknown([...at, 'over', index], 'The axis', axis, axes);
        }
        if (image.from !== undefined && !Object.hasOwn(manifest.images, image.from))
            unknown([...at, 'from'], 'The image', image.from, images);
        for (const [index, target] of image.publish.entries()) {
            if (!Object.hasOwn(manifest.targets, target))
                unknown([...at, 'publish', index], 'The target', target, targets);
            const copies = Object.values(manifest.targets[target] ?? {}).filter((fields) => fields?.['regions'] !== undefined);
            const isSure = copies.length > 0 && cloudsOf(manifest.targets[target]).length === copies.length;
            if (over.includes('region') && isSure) {
                problem([...at, 'publish', index], `${name} is baked in every region of its axis, so the target "${target}" must not copy it to regions as well.`);
            }
        }
        for (const kind of ['include', 'exclude']) {
            for (const [index, row] of image[kind].entries()) {
                for (const axis of Object.keys(row)) {
                    if (!over.includes(axis))
                        unknown([...at, kind, index, axis], `The axis of ${name}`, axis, over);
                }
                const missing = kind === 'include' ? over.filter((axis) => !Object.hasOwn(row, axis)) : [];
                if (missing.length > 0) {
                    problem([...at, kind, index], `A row of include names every axis; ${missing.join(', ')} is missing.`);
                }
                if (kind === 'exclude' && Object.keys(row).length === 0) {
                    problem([...at, kind, index], 'An empty row of exclude would leave out every cell.');
                }
            }
        }
        const circle = circles.get(name);
        if (circle !== undefined) {
            problem([...at, 'from'], `Images build on each other in a circle: ${(0,levels .ru)(circle)}.`);
        }
    }
    if (cells > MOST_CELLS) {
        problem(['images'], `Axes multiply to ${cells} legs; at most ${MOST_CELLS} are planned. Say with over which axes each image has.`);
    }
    for (const { path, message } of (0,channel ._c)(manifest.channels, targets))
        problem(['channels', ...path], message);
    for (const [index, variable] of manifest.env.entries()) {
        if (/^(?:GITHUB|ACTIONS|INPUT|RUNNER|STATE)_/i.test(variable) || (0,literal_secret .eh)(variable)) {
            problem(['env', index], `The environment variable ${variable} is not for placeholders: it may hold a credential.`);
        }
        else if (!Object.hasOwn(environment, variable)) {
            problem(['env', index], `The environment variable ${variable} is not set.`);
        }
    }
    return problems;
}
function cloudsOf(target) {
    return Object.keys(target ?? {}).filter((kind) => kind !== 'files');
}
function circlesOf({ images }) {
    const circles = new Map();
    const done = new Set();
    for (const name of Object.keys(images)) {
        const way = [];
        const onWay = new Set();
        let at = name;
        while (at !== undefined && !done.has(at) && !onWay.has(at)) {
            way.push(at);
            onWay.add(at);
            at = Object.hasOwn(images, at) ? images[at]?.from : undefined;
        }
        if (at !== undefined && onWay.has(at)) {
            const circle = way.slice(way.indexOf(at));
            const first = circle.reduce((a, b) => (b < a ? b : a));
            const start = circle.indexOf(first);
            circles.set(first, [...circle.slice(start), ...circle.slice(0, start), first]);
        }
        for (const one of way)
            done.add(one);
    }
    return circles;
}

var manifest_manifest = __webpack_require__(91303);
var errors = __webpack_require__(8005);
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./.build/plan/var-files.js




const MOST_BYTES = 4 * 1024 * 1024;
function createVarFiles(repository) {
    const seen = new Map();
    return {
        problemOf: (path) => {
            if (!seen.has(path))
                seen.set(path, look(repository, path));
            return seen.get(path);
        },
    };
}
function look(repository, given) {
    const optional = given.endsWith('?');
    const path = optional ? given.slice(0, -1) : given;
    let bytes;
    try {
        const real = (0,paths .CT)('it', repository, repository, path);
        const stat = (0,external_node_fs_.statSync)(real);
        if (stat.isDirectory())
            return `${path} is a folder, not a file of variables`;
        if (!stat.isFile())
            return `${path} is no plain file`;
        if (stat.size > MOST_BYTES)
            return `${path} has ${stat.size} bytes; at most ${MOST_BYTES} are read`;
        bytes = (0,external_node_fs_.readFileSync)(real);
    }
    catch (error) {
        const message = (0,paths .wm)((0,errors .bD)(error));
        if (message.includes('does not exist')) {
            return optional ? undefined : `${message} End it in ? when it may be missing`;
        }
        return message;
    }
    const text = bytes.toString('utf8');
    if (bytes.includes(0) || !Buffer.from(text).equals(bytes))
        return `${path} is not UTF-8 text`;
    const [secret] = (0,literal_secret .pE)(text);
    if (secret === undefined)
        return undefined;
    return `${path}:${secret.line} looks like ${secret.what}; a secret is never written down. Name it in secret-vars, or end the line in # allow-secret`;
}

;// CONCATENATED MODULE: ./.build/plan/manifest/manifest-paths.js




class ManifestPaths {
    folder;
    #repository;
    #problems;
    #seen = new Map();
    #varFiles;
    constructor(repository, file, problems) {
        this.folder = external_node_path_.posix.dirname(file);
        this.#repository = repository;
        this.#problems = problems;
        this.#varFiles = createVarFiles(repository);
    }
    existing(at, path) {
        const full = this.#inside(at, path);
        if (isOutside(path, full))
            return full;
        if (!this.#seen.has(full)) {
            let problem;
            try {
                (0,paths .CT)('it', this.#repository, this.#repository, full);
            }
            catch (error) {
                problem = (0,paths .wm)((0,errors .bD)(error));
            }
            this.#seen.set(full, problem);
        }
        const problem = this.#seen.get(full);
        if (problem !== undefined)
            this.#problems.tellOnce(at, problem);
        return full;
    }
    varFile(at, path) {
        const file = this.#inside(at, path);
        const problem = file.startsWith('../') ? undefined : this.#varFiles.problemOf(file);
        if (problem !== undefined)
            this.#problems.tellOnce(at, problem);
        return file;
    }
    glob(glob) {
        const negated = glob.startsWith('!');
        const joined = external_node_path_.posix.join(this.folder, negated ? glob.slice(1) : glob);
        return negated ? `!${joined}` : joined;
    }
    #inside(at, path) {
        const full = external_node_path_.posix.normalize(external_node_path_.posix.join(this.folder, path));
        if (isOutside(path, full))
            this.#problems.tellOnce(at, `must stay inside the repository, but was ${JSON.stringify(path)}`);
        return full.length > 1 && full.endsWith('/') ? full.slice(0, -1) : full;
    }
}
function isOutside(given, full) {
    return external_node_path_.posix.isAbsolute(given) || full === '..' || full.startsWith('../');
}

;// CONCATENATED MODULE: ./.build/plan/manifest/manifest-problems.js

class ManifestProblems {
    #document;
    #found = [];
    #told = new Set();
    constructor(document) {
        this.#document = document;
    }
    get found() {
        return this.#found;
    }
    tell(path, message) {
        this.#found.push({ line: this.#document.lineOf(path), message: problemText(path, message) });
    }
    tellOnce(path, message) {
        const text = problemText(path, message);
        if (this.#told.has(text))
            return;
        this.#told.add(text);
        this.tell(path, message);
    }
}
function problemText(path, message) {
    return `${(0,text_document .LF)(path)}: ${message}${/[.?]$/.test(message) ? '' : '.'}`;
}

;// CONCATENATED MODULE: ./.build/plan/manifest/parent-cell.js
function parentCell(cell, shared, parents, axes) {
    let found = parents.get(sharedKey(cell, shared)) ?? [];
    for (const { name, default: preset } of axes) {
        if (found.length < 2 || shared.includes(name))
            continue;
        const values = new Set(found.map((one) => one[name]));
        if (values.size < 2)
            continue;
        if (preset === undefined)
            return { kind: 'ambiguous', axis: name, cells: found };
        found = found.filter((one) => one[name] === preset);
    }
    const [first] = found;
    return first === undefined ? { kind: 'missing' } : { kind: 'found', cell: first };
}
function byShared(cells, shared) {
    const groups = new Map();
    for (const cell of cells) {
        const key = sharedKey(cell, shared);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [cell]);
        else
            group.push(cell);
    }
    return groups;
}
function sharedKey(cell, shared) {
    return JSON.stringify(shared.map((name) => cell[name] ?? null));
}

;// CONCATENATED MODULE: ./.build/plan/manifest/patterns.js




function checkPatterns(expanded, defaults, axes, problems) {
    const { name, image } = expanded;
    const late = [
        ...image_placeholder .Vl,
        ...(image.from === undefined ? [] : image_placeholder .Jt),
        ...(image.source === undefined ? [] : image_placeholder .SI),
    ];
    const check = (path, text, isPath) => {
        try {
            for (const placeholder of (0,image_placeholder .iJ)(text)) {
                if (expanded.static.has(placeholder))
                    continue;
                if (late.includes(placeholder)) {
                    if (!isPath)
                        continue;
                    problems.tell(path, `{${placeholder}} is not known before the bake, and so cannot be part of this`);
                }
                else
                    problems.tell(path, unknownText(placeholder, expanded, axes, isPath ? [] : late));
            }
        }
        catch (error) {
            problems.tell(path, (0,errors .bD)(error));
        }
    };
    const at = ['images', name];
    for (const [path, text, kind] of patternsOf(image))
        check([...at, ...path], text, kind === 'path');
    if (image.name === undefined && defaults.name !== undefined)
        check(['name'], defaults.name, false);
    for (const [key, text] of Object.entries(defaults.tags)) {
        if (!Object.hasOwn(image.tags, key))
            check(['tags', key], text, false);
    }
    if (image.packer === undefined)
        return;
    for (const [key, text] of Object.entries(defaults.vars)) {
        if (!Object.hasOwn(image.packer.vars, key))
            check(['vars', key], text, false);
    }
}
function unknownText(placeholder, { image, static: fixed, lacking }, axes, late) {
    if (placeholder.startsWith('parent.') && image.from === undefined)
        return `{${placeholder}} needs a parent: this image has no from`;
    if (placeholder.startsWith('source.') && image.source === undefined)
        return `{${placeholder}} needs a source: this image has none`;
    const values = lacking.get(placeholder);
    if (values !== undefined) {
        const [axis = '', attribute = ''] = placeholder.split('.');
        return `{${placeholder}} has no value at ${axis} ${values.join(', ')}: write {name: ${values[0] ?? ''}, ${attribute}: …} among the values of the axis`;
    }
    const axis = axes.find((one) => one.name === placeholder);
    if (axis !== undefined)
        return `{${placeholder}} has no value here: the image is not over that axis, and the axis has no default`;
    if (placeholder.startsWith('env.')) {
        return `{${placeholder}} is not allowed: list ${placeholder.slice('env.'.length)} in env first`;
    }
    const known = [...fixed, ...late];
    const near = (0,wording .qb)(placeholder, known);
    const hint = near === undefined ? `Known are ${known.join(', ')}` : `Did you mean {${near}}?`;
    return `the placeholder {${placeholder}} is not known. ${hint}`;
}
function patternsOf(image) {
    const { packer, dockerfile, source, verify } = image;
    const machine = typeof verify === 'object' && 'script' in verify ? verify.script.machine : undefined;
    const list = (path, texts, kind) => texts.map((text, index) => [[...path, index], text, kind]);
    const map = (path, texts, kind) => Object.entries(texts).map(([key, text]) => [[...path, key], text, kind]);
    const one = (path, text, kind) => text === undefined ? [] : [[path, text, kind]];
    const labelPlaces = (path, found = []) => typeof found === 'string' ? one(path, found, 'path') : list(path, found, 'path');
    const runnerPlaces = (runner) => typeof runner === 'object' && !Array.isArray(runner)
        ? [...one(['runs-on', 'group'], runner.group, 'path'), ...labelPlaces(['runs-on', 'labels'], runner.labels)]
        : labelPlaces(['runs-on'], runner);
    const runner = image['runs-on'];
    return [
        ...one(['name'], image.name, 'value'),
        ...map(['tags'], image.tags, 'value'),
        ...list(['inputs'], image.inputs ?? [], 'path'),
        ...one(['arch'], image.arch, 'path'),
        ...one(['account'], image.account, 'path'),
        ...one(['role'], image.role, 'path'),
        ...runnerPlaces(runner),
        ...one(['concurrency'], image.concurrency, 'path'),
        ...(packer === undefined
            ? []
            : [
                ...one(['packer', 'template'], packer.template, 'path'),
                ...one(['packer', 'working-directory'], packer['working-directory'], 'path'),
                ...list(['packer', 'only'], packer.only, 'value'),
                ...list(['packer', 'except'], packer.except, 'value'),
                ...map(['packer', 'vars'], packer.vars, 'value'),
                ...list(['packer', 'var-files'], packer['var-files'], 'path'),
                ...map(['packer', 'retry-vars'], packer['retry-vars'] ?? {}, 'value'),
                ...list(['packer', 'arguments'], packer.arguments, 'value'),
            ]),
        ...(dockerfile === undefined
            ? []
            : [
                ...one(['dockerfile', 'file'], dockerfile.file, 'path'),
                ...one(['dockerfile', 'context'], dockerfile.context, 'path'),
                ...one(['dockerfile', 'target'], dockerfile.target, 'value'),
                ...one(['dockerfile', 'platform'], dockerfile.platform, 'value'),
                ...map(['dockerfile', 'args'], dockerfile.args, 'value'),
                ...map(['dockerfile', 'labels'], dockerfile.labels, 'value'),
            ]),
        ...textsWithin(machine).map(([path, text]) => [
            ['verify', 'script', 'machine', ...path],
            text,
            'path',
        ]),
        ...textsWithin(source).map(([path, text]) => [['source', ...path], text, 'path']),
    ];
}

;// CONCATENATED MODULE: ./.build/plan/manifest/read.js















const MOST_READ = 64 * 1024 * 1024;
function readManifest(request) {
    const { repository, file } = request;
    const path = (0,paths .CT)('Input "manifest"', repository, repository, file);
    const bytes = (0,bounded_file .CB)('Input "manifest"', path, MOST_READ);
    const document = (0,text_document .u0)(file, bytes);
    const kinds = (0,sources .Bb)(request.providers);
    const machine = (0,sources .o$)(request.providers);
    const schema = request.targets === undefined
        ? (0,manifest_manifest .e)(kinds, machine)
        : (0,manifest_manifest .Q)(request.targets.schema, kinds, machine);
    const checked = (0,text_document .sw)(document, schema);
    const targets = schemas .g1P(schemas .YjP(), schemas .g1P(schemas .YjP(), schemas .g1P(schemas .YjP(), schemas .L5J())));
    const manifest = {
        ...checked,
        targets: targets.parse((0,values .C5)((0,text_document .rA)(document, schema), 'targets') ?? {}),
    };
    const isTwice = checked['build-registry'] !== undefined && checked.staging !== undefined;
    const mistakes = [
        ...(isTwice
            ? [
                {
                    line: document.lineOf(['staging']),
                    message: 'The file has either build-registry or staging, its former name, not both.',
                },
            ]
            : []),
        ...(0,literal_secret .BK)(document, bytes.toString('utf8'), true).map(({ line, what }) => ({
            line,
            message: `This looks like ${what}; a secret is never written down here. Name it in secret-vars or secrets, or end the line in # allow-secret.`,
        })),
        ...checkLinks(document, manifest, request.environment),
    ];
    if (mistakes.length > 0)
        throw new text_document .Mi(file, (0,text_document .WW)(mistakes));
    const problems = new ManifestProblems(document);
    const legs = legsOf(request, document, manifest, problems);
    if (problems.found.length === 0) {
        const definitions = legs.map(({ definition }) => definition);
        for (const { path: at, message } of request.targets?.problemsOf(manifest.targets, definitions) ?? [])
            problems.tellOnce(['targets', ...at], message);
    }
    if (problems.found.length > 0)
        throw new text_document .Mi(file, (0,text_document .WW)(problems.found));
    return {
        from: [file],
        legs,
        notices: [],
        targets: manifest.targets,
        ...(Object.keys(manifest.channels).length === 0 ? {} : { channels: manifest.channels }),
        buildRegistry: manifest['build-registry'] ?? manifest.staging ?? null,
        ...(manifest.retain === undefined ? {} : { retain: manifest.retain }),
    };
}
function legsOf({ repository, file, environment, providers }, document, manifest, problems) {
    const axes = axesOf(manifest);
    const paths = new ManifestPaths(repository, file, problems);
    const setting = { manifest, axes, environment, paths, kinds: (0,sources .Bb)(providers) };
    const expanded = new Map(Object.entries(manifest.images).map(([name, image]) => [name, expand(manifest, axes, name, image, problems)]));
    return [...expanded.values()].flatMap((one) => {
        const before = problems.found.length;
        checkPatterns(one, manifest, axes, problems);
        if (problems.found.length > before)
            return [];
        const at = { file, line: document.lineOf(['images', one.name]) };
        return linkedCells(one, expanded, problems).map(({ cell, id, parent }) => ({
            definition: definitionOf(setting, one, cell, id, parent),
            at,
            ...retainOf(one.image.retain ?? manifest.retain),
        }));
    });
}
function expand(manifest, axes, name, image, problems) {
    const over = axes.filter((axis) => image.over === undefined || image.over.includes(axis.name));
    const cells = cellsOf(image, over);
    if (cells.length === 0)
        problems.tell(['images', name], 'no cell is left: exclude takes them all');
    const fixed = axes.filter((axis) => over.includes(axis) || axis.default !== undefined);
    const environment = manifest.env.map((variable) => `env.${variable}`);
    const attributes = [...lackingAttributes(fixed, cells)];
    const whole = attributes.filter(([, values]) => values.length === 0).map(([placeholder]) => placeholder);
    return {
        name,
        image,
        over,
        cells,
        static: new Set(['image', 'tier', ...fixed.map((axis) => axis.name), ...whole, ...environment]),
        lacking: new Map(attributes.filter(([, values]) => values.length > 0)),
    };
}
function retainOf(retain) {
    if (retain === undefined)
        return {};
    return { retain: retain === 'never' ? null : retain };
}
function linkedCells({ name, image, over, cells }, all, problems) {
    const parent = image.from === undefined ? undefined : all.get(image.from);
    const shared = over.filter((axis) => parent?.over.includes(axis)).map((axis) => axis.name);
    const parents = byShared(parent?.cells ?? [], shared);
    const told = new Set();
    return cells.map((cell) => {
        const id = legId(name, cell);
        let parentId = null;
        if (parent !== undefined) {
            const found = parentCell(cell, shared, parents, parent.over);
            if (found.kind === 'found')
                parentId = legId(parent.name, found.cell);
            else if (found.kind === 'missing') {
                problems.tell(['images', name, 'from'], `${id} has no parent: ${parent.name} is not baked at ${shown(cell, shared)}`);
            }
            else if (!told.has(found.axis)) {
                told.add(found.axis);
                const ids = found.cells.map((one) => legId(parent.name, one)).join(', ');
                problems.tell(['images', name, 'from'], `${id} has several parents: ${ids}. Give the axis ${found.axis} a default, or add it to over`);
            }
        }
        return { cell, id, parent: parentId };
    });
}
function shown(cell, shared) {
    return shared.length === 0 ? 'any cell' : shared.map((name) => `${name} ${cell[name] ?? ''}`).join(', ');
}


/***/ }),

/***/ 26564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CU: () => (  isProfileChosen),
    Pl: () => (  noneChosen),
    SB: () => (  nameFits),
    qi: () => (  isTextChosen)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var picomatch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14006);


function isTextChosen({ at, text }, settings) {
    const content = settings['match-content'];
    if (content !== undefined && !text.includes(content))
        return false;
    return (settings.match === undefined || settings.glob === undefined || nameFits(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(at.file), settings.match));
}
function isProfileChosen({ name }, settings) {
    return settings.match === undefined || settings.glob !== undefined || nameFits(name, settings.match);
}
function nameFits(name, match) {
    return (name.includes(match) || (/[*?[{]/.test(match) && picomatch__WEBPACK_IMPORTED_MODULE_1__.isMatch(name, match, { dot: true, nonegate: true })));
}
function noneChosen(settings) {
    const { match } = settings;
    const content = settings['match-content'];
    if (match === undefined && content === undefined)
        return undefined;
    const named = match === undefined ? [] : [`is called ${JSON.stringify(match)} or has that in its name`];
    const holding = content === undefined ? [] : [`holds the string ${JSON.stringify(content)}`];
    return `No profile ${[...named, ...holding].join(' and ')}.`;
}


/***/ }),

/***/ 95758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    B: () => (  readProfileSettings)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
  var _core_text_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22299);
  var _image_placeholder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90881);



const path = zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().min(1);
const dotted = zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()
    .regex(/^[^.\s]+(\.[^.\s]+)*$/, 'names with dots between')
    .describe('The way to a member, names with dots between.');
const templates = zod__WEBPACK_IMPORTED_MODULE_2__  .KCZ([path, zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(path).min(1)]);
function profileText(names) {
    return zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().superRefine((text, context) => {
        try {
            const unknown = (0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_1__  .iJ)(text).find((name) => !names.includes(name));
            if (unknown !== undefined)
                throw (0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_1__  .mz)(unknown, names);
        }
        catch (error) {
            const message = error instanceof Error ? error.message.replace(/\.$/, '') : 'is wrong';
            context.addIssue({ code: 'custom', message });
        }
    });
}
const profileSettings = zod__WEBPACK_IMPORTED_MODULE_2__  .rej({
    glob: zod__WEBPACK_IMPORTED_MODULE_2__  .KCZ([path, zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(path).min(1)])
        .optional()
        .describe('The profiles are the files of the repository that fit this glob.'),
    stdin: zod__WEBPACK_IMPORTED_MODULE_2__  .euz(true).optional().describe('The profiles come by standard input: one, a list, or one a line.'),
    payload: zod__WEBPACK_IMPORTED_MODULE_2__  .euz(true).optional().describe('The profiles come with the event: one, a list, or one a line.'),
    match: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()
        .min(1)
        .optional()
        .describe('Only profiles whose name holds this text, or fits this glob, are read. The name is that of its file; of a profile that was sent, `<personality>-<os>`.'),
    'match-content': zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().min(1).optional().describe('Only profiles whose text holds this are read.'),
    name: profileText(['name', 'os', 'personality', 'template'])
        .optional()
        .describe('What the image is called; {name}, {personality}, {os} and {template} are known in it. Without it, what the builders of the template call it, else `{name}`.'),
    'name-path': dotted.default('system.personality.name').describe('The way to the name of the personality.'),
    'os-path': zod__WEBPACK_IMPORTED_MODULE_2__  .KCZ([dotted, zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(dotted).min(1)])
        .default('system.aii.nbp.pxelinux.kernel')
        .describe('The way to the operating system: what stands there up to a slash. Of several, joined by hyphens.'),
    'source-images': path
        .default('source-images.json')
        .describe('A JSON file: operating system to image id, or in steps whose names make the operating system.'),
    template: zod__WEBPACK_IMPORTED_MODULE_2__  .KCZ([path, zod__WEBPACK_IMPORTED_MODULE_2__  .g1P(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), templates)])
        .describe('The template; or templates by `<personality>-<os>`, personality or operating system, and DEFAULT for all others.'),
    metadata: zod__WEBPACK_IMPORTED_MODULE_2__  .g1P(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), profileText(['name', 'os', 'personality']))
        .default({ AQ_PERSONALITY: '{personality}', AQ_OS: '{os}' })
        .describe('What $METADATA stands for; {personality}, {os} and {name} are known in its strings.'),
})
    .superRefine(({ glob, stdin, payload }, context) => {
    const given = [glob, stdin, payload].filter((one) => one !== undefined).length;
    if (given !== 1) {
        context.addIssue({
            code: 'custom',
            message: `profiles must have one of glob, stdin and payload, but has ${given === 0 ? 'none' : given}`,
        });
    }
});
function readProfileSettings(text) {
    return (0,_core_text_document_js__WEBPACK_IMPORTED_MODULE_0__  .sw)((0,_core_text_document_js__WEBPACK_IMPORTED_MODULE_0__  .u0)('input "profiles"', Buffer.from(text)), profileSettings);
}


/***/ }),

/***/ 44993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  doubtOfFoundation)
  });
  var _image_revocation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37446);

function doubtOfFoundation(images, { leg, images: good, isBuiltOnLeg, isNew }, { entries }) {
    const isOfImage = ([by]) => by === 'image' || by === 'digest';
    if (!entries.some((entry) => entry.inherit && isOfImage((0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_0__  .Vb)(entry))))
        return undefined;
    const since = 'since an image was revoked';
    for (const { id, created, parent } of images) {
        if (parent !== undefined) {
            if (!isBuiltOnLeg || good.some((one) => one.id.toLowerCase() === parent.toLowerCase()))
                continue;
            return `${id} stands on ${parent}, which is not the image of ${leg} that is taken ${since}`;
        }
        const isOlder = ({ created: other }) => created === null || other === null ? isNew : Date.parse(created) < Date.parse(other);
        if (good.length === 0 || good.some(isOlder))
            return `nothing says that ${id} was made of the image of ${leg} that is taken ${since}`;
    }
    return undefined;
}


/***/ }),

/***/ 84030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H6: () => (  answeredOf),
    OZ: () => (  ANSWERED),
    V3: () => (  answeringRecipe),
    kC: () => (  recipeNotRevoked)
  });
  var _bake_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13486);

const ANSWERED = 'revoked';
function answeringRecipe(recipe, name) {
    return (0,_bake_key_js__WEBPACK_IMPORTED_MODULE_0__  .dF)({ recipe, [ANSWERED]: name });
}
function answeredOf(values) {
    return (values[ANSWERED] ?? '').split(' ').filter((name) => name !== '');
}
function recipeNotRevoked(recipe, keyOf, revoked) {
    const answers = [];
    let own = recipe;
    for (;;) {
        const name = revoked({ recipe: own, key: keyOf(own) });
        if (name === undefined)
            return { recipe: own, answers };
        answers.push(name);
        own = answeringRecipe(own, name);
    }
}


/***/ })

};
