export const id = 9360;
export const ids = [9360];
export const modules = {

/***/ 76727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Z: () => (  planInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

const planInputs = {
    mode: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['plan', 'collect'],
        default: 'plan',
        description: '`collect` is the last job of a run: it reads the records of all legs, lists their images, and fails when a leg failed.',
    }),
    manifest: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'The manifests, relative to the workspace. Without it `bakehouse.yml`, else `IMAGES.json`, `docker/IMAGES.json` or `.docker/IMAGES.json`.',
    }),
    request: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .om)({
        description: "Instead of a manifest: a build request as packerd took it, as JSON, as the path of a JSON file, or `event` for the event's payload.",
    }),
    profiles: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .om)({
        description: 'Instead of a manifest: profiles that become images, as YAML: `glob` or `payload`, `template`, `source-images`, and more (see Profiles below).',
    }),
    only: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Legs to plan, by id, separated by commas or line ends; `*` stands for any part, `web` for all legs of that image, and `tier=base` for those of a tier. An entry of an IMAGES.json also goes by its tag.',
    }),
    except: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Legs to leave out, written as for `only`.' }),
    with: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['parents', 'children', 'none'],
        default: 'parents',
        description: 'Who comes along with the legs that `only` names: what they build on, what builds on them, or nobody.',
    }),
    vars: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Mn)({
        description: 'Variables over those of the manifest, one `name=value` a line, or `leg: name=value` for some legs, written as for `only`.',
    }),
    rebuild: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        default: 'changed',
        description: 'What is baked: `changed`, `all`, or legs written as for `only`, which are baked whatever is found, and all that build on them.',
    }),
    'resolve-sources': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'true',
        description: 'Whether source images are looked for. Without it the legs that need one have no key, and are always baked.',
    }),
    'look-up': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'true',
        description: 'Whether providers are asked for images that are already there. Without it everything is baked.',
    }),
    explain: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Legs, written as for `only`, of whose keys all files and values are printed, and what differs from the last bake.',
    }),
    list: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'List all legs in the log, also those with nothing to do, each with its state.',
    }),
    render: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'A folder, relative to the workspace, into which the templates of IMAGES.json or profiles are written. They are no inputs of what lies beside them.',
    }),
    'pass-env': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Names of environment variables that bake passes on to the build (its input of that name): the values of those that a template reads count for the key. They must be the same here and there.',
    }),
    'dry-run': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Plan any number of legs and levels, and give no matrices.',
    }),
    'build-registry': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        formerly: 'staging',
        description: "The repository that container images go through from job to job, as `ghcr.io/acme/builds`, over the manifest's `build-registry`.",
    }),
    'github-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        secret: true,
        default: '${{ github.token }}',
        description: 'Reads `revocations.yml` of the default branch, where the run is of another ref: may read contents.',
    }),
    'artifact-prefix': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ default: 'bakehouse', description: 'The first part of the names of artifacts.' }),
    'require-artifact': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Fail where the plan cannot be kept as an artifact, which other jobs read it from. The plan of an untrusted pull request never is, and does not fail.',
    }),
    summary: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['auto', 'full', 'none'],
        default: 'auto',
        description: "What is added to the job's summary: `auto` folds the plan below its headline, `full` shows all of it, `none` adds nothing. With `mode: collect`, `none` also makes no report.",
    }),
    plan: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'With `mode: collect`: the path of plan.json, or the name of its artifact.' }),
    'plan-digest': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'With `mode: collect`: the output `digest` of the plan; another plan is refused.',
    }),
    records: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'With `mode: collect`: paths of records, or of folders that hold them, where there is no artifact service.',
    }),
};
const levels = [0, 1, 2, 3, 4, 5, 6, 7];
const planOutputs = {
    ...Object.fromEntries(levels.map((level) => [
        `level-${level}`,
        level === 0
            ? 'The matrix of the legs that build on nothing that is baked: `{"include": [{"leg", "slug", "image", …}]}`.'
            : `The matrix of the legs with ${level} ${level === 1 ? 'level' : 'levels'} of legs above them.`,
    ])),
    ...Object.fromEntries(levels.map((level) => [`has-level-${level}`, `Whether level ${level} has a leg: the \`if\` of its job.`])),
    count: 'How many legs are to be baked or verified.',
    unchanged: 'How many are unchanged.',
    plan: 'The path of plan.json.',
    digest: 'Its sha256: whoever reads the plan is given it, and refuses another.',
    'plan-artifact': 'The name of the artifact that holds the plan; empty where there is no artifact service.',
    summary: 'The plan in one sentence.',
    images: 'With `mode: collect`: all images as JSON: `[{"leg", "build", "provider", "region", "id"}]`.',
    'images-by-leg': 'With `mode: collect`: ids as JSON: `{"<leg>": {"<region or local>": "<id>"}}`.',
    report: 'With `mode: collect`: the path of the report of the run, an HTML page. As an artifact it is `<artifact-prefix>-report-a<attempt>.html`.',
    'report-url': 'With `mode: collect`: the address of that artifact, which a browser opens; empty where there is none.',
    headline: 'With `mode: collect`: the result in one sentence, as `1 of 60 images failed its tests`.',
    status: 'With `mode: collect`: `baked`, `reused` where nothing had to be baked, `failed` or `cancelled`.',
};


/***/ }),

/***/ 46621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  adopt: () => (  adopt)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var main = __webpack_require__(16267);
var errors = __webpack_require__(8005);
var runner_inputs = __webpack_require__(88278);
var image_asker = __webpack_require__(35130);
var wording = __webpack_require__(37478);
var provider = __webpack_require__(33623);
var reuse_from = __webpack_require__(74765);
var revocation = __webpack_require__(37446);
var look_up = __webpack_require__(81419);
var providers = __webpack_require__(96334);
var recipe = __webpack_require__(49426);
var adopt_inputs = __webpack_require__(84347);
;// CONCATENATED MODULE: ./.build/pipeline/adopt/rows.js

const MOST = 10_000;
function readRows(text, name, { isId, example }) {
    const rows = [];
    const wrong = [];
    const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
    let isHead = true;
    for (const [index, line] of lines.entries()) {
        if (line.trim() === '' || line.startsWith('#'))
            continue;
        const cells = line.split(',').map((cell) => cell.trim().replace(/^"([^"]*)"$/, '$1'));
        const [leg = '', id = ''] = cells;
        if (isHead && leg === 'leg' && id === 'id' && cells.length === 2) {
            isHead = false;
            continue;
        }
        isHead = false;
        if (cells.length === 2 && leg !== '' && isId(id))
            rows.push({ leg, id });
        else
            wrong.push(`${name}:${index + 1}: must be a leg and the id of an image, as web/noble,${example}, but was ${JSON.stringify(line.slice(0, 80))}.`);
    }
    if (rows.length === 0 && wrong.length === 0)
        wrong.push(`${name} names no image.`);
    if (rows.length > MOST)
        wrong.push(`${name} names ${rows.length} images; at most ${MOST} are adopted at once.`);
    for (const member of ['leg', 'id']) {
        const seen = new Set();
        for (const row of rows) {
            if (seen.has(row[member]))
                wrong.push(`${name} names the ${member === 'leg' ? 'leg' : 'image'} ${row[member]} twice.`);
            seen.add(row[member]);
        }
    }
    if (wrong.length > 0)
        throw new errors .yo(wrong.join('\n'));
    return rows;
}
function rowOf(leg, id, { isId, example }) {
    if (!isId(id))
        throw new errors .yo(`An image is named by its id, as ${example}, but this was ${JSON.stringify(id)}.`);
    return { leg, id };
}

;// CONCATENATED MODULE: ./.build/pipeline/adopt/adopt.js















const adopters = providers.providers.flatMap(({ adoption }) => adoption ?? []);
const ids = {
    isId: (id) => adopters.some(({ isId }) => isId(id)),
    example: adopters[0]?.example ?? '',
};
async function adopt(host) {
    const inputs = (0,runner_inputs .Ko)(adopt_inputs .m, (name) => host.input(name));
    const rows = rowsOf(host, inputs);
    checkWords(inputs);
    const { legs, revocations } = await host.group('Plan', () => planned(host, inputs));
    const revoked = (0,revocation .Vv)(revocations ?? []);
    const asker = (0,image_asker .Y)(host, { agent: 'bakehouse-adopt', passEnv: [], buildRegistry: null });
    const recipes = await (0,recipe .M)({
        providers: providers.providers,
        repository: asker.repository,
        environment: host.environment,
        templates: [],
        manifests: [],
        written: [],
    });
    const problems = [];
    const adoptions = [];
    const taken = new Set();
    for (const row of rows) {
        const leg = legs.find((one) => one.leg === row.leg || one.aliases.includes(row.leg));
        if (leg === undefined) {
            const near = (0,wording .qb)(row.leg, legs.map((one) => one.leg));
            problems.push(`${row.leg}: the manifest has no such leg.${near === undefined ? '' : ` Did you mean ${near}?`}`);
            continue;
        }
        if (taken.has(leg.leg)) {
            problems.push(`${row.leg}: it is the same image as another leg of the list, ${leg.leg}; name one of them.`);
            continue;
        }
        taken.add(leg.leg);
        const entry = (0,revocation .d0)(revoked, row);
        if (entry !== undefined) {
            problems.push(`${row.leg}: ${row.id} is not adopted: it is ${(0,revocation .Gn)(entry)}.`);
            continue;
        }
        try {
            adoptions.push({ row, ...(await adoptionOf(row, leg, recipes, asker)) });
        }
        catch (error) {
            problems.push(`${row.leg}: ${row.id} is not adopted: ${(0,errors .bD)(error)}.`);
        }
    }
    if (problems.length > 0)
        throw new errors .yo(`${problems.join('\n')}\nNothing was tagged.`);
    const words = { ref: `refs/heads/${inputs.branch}`, reason: inputs.reason.trim() };
    for (const { row, region, adopt: mark } of adoptions) {
        await mark(words);
        host.info(`${row.leg}: ${row.id} in ${region} is adopted. The next run tests it instead of baking.`);
    }
    host.output('adopted', JSON.stringify(adoptions.map(({ row, region }) => ({ ...row, region }))));
    host.info(`Adopted ${adoptions.length} ${adoptions.length === 1 ? 'image' : 'images'}.`);
}
function rowsOf(host, { leg, id, from }) {
    if (from === '' && leg !== '' && id !== '')
        return [rowOf(leg, id, ids)];
    if (from === '' || leg !== '' || id !== '') {
        throw new errors .dz(`Name a leg and the id of its image (bakehouse adopt web/noble ${ids.example} --reason …), or a file of many with --from.`);
    }
    try {
        return readRows((0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(host.workspace, from), 'utf8'), from, ids);
    }
    catch (error) {
        if (error instanceof errors .yo)
            throw error;
        throw new errors .yo(`${from} cannot be read: ${(0,errors .bD)(error)}`);
    }
}
function checkWords({ reason, branch }) {
    if (reason.trim() === '')
        throw new errors .dz('Say with --reason why: it stays on the image for whoever asks later.');
    const wrong = adopters.map(({ reasonProblem }) => reasonProblem(reason)).find((one) => one !== undefined);
    if (wrong !== undefined)
        throw new errors .yo(wrong);
    const problem = reuse_from .ld.safeParse([branch]).error?.issues[0]?.message;
    if (problem !== undefined)
        throw new errors .yo(`--branch ${problem}.`);
}
async function planned(host, { manifest, vars }) {
    const given = new Map([
        ['manifest', manifest.join('\n')],
        ['vars', vars.join('\n')],
        ['dry-run', 'true'],
        ['summary', 'none'],
    ]);
    const { plan } = await (0,main.planImages)({
        ...host,
        input: (name) => given.get(name) ?? '',
        output: () => { },
    });
    return plan;
}
async function adoptionOf(row, leg, recipes, asker) {
    const { key } = leg;
    if (key === null)
        throw new errors .yo(`the leg has no key, since ${leg.reason}`);
    if (!leg.todo.includes('bake'))
        throw new errors .yo('the leg has an image already, and nothing is to be baked for it');
    const recipe = await recipes.recipeOf(leg, new Map());
    const wanted = { definition: leg, key, recipe };
    const builds = (0,look_up .jV)(wanted);
    const [build, ...others] = builds;
    const adoption = build === undefined ? undefined : (0,provider .lc)(build.type, providers.providers)?.adoption;
    if (adoption === undefined || !recipe.buildsKnown || others.length > 0) {
        const made = recipe.builds.map(({ name }) => name).join(', ') || 'images that cannot be known';
        const titles = providers.providers.flatMap((one) => (one.adoption === undefined ? [] : [one.title])).join(' or ');
        throw new errors .yo(`only a leg whose one build makes an image of ${titles} takes one, but this makes ${made}`);
    }
    const { tier, name, arch, recipe: digest, epoch } = leg;
    return await adoption.look({ ...(0,look_up .Em)(wanted, builds, asker), leg: leg.leg, tier, name, arch, recipe: digest, epoch }, row.id, asker);
}


/***/ }),

/***/ 84347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    m: () => (  adoptInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

const adoptInputs = {
    leg: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The leg that the image is to stand for, as `plan` names it.' }),
    id: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The image: its id at its provider.' }),
    from: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'Instead of a leg and an id: a file with many, one `leg,id` a line, as CSV; a first line `leg,id` is its head.',
    }),
    reason: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'Why it is adopted, at most 256 characters: it stays on the image as a tag.' }),
    branch: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: 'main',
        description: 'The branch whose runs take it, where `reuse-from` holds images to branches: it becomes the tag bakehouse:ref.',
    }),
    manifest: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'The manifests, as `plan` takes them.' }),
    vars: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Variables over those of the manifest, as `plan` takes them.' }),
};


/***/ }),

/***/ 26506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V: () => (  lineageInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

const lineageInputs = {
    image: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'What it is asked of: an id or digest of an image, a key, a recipe, or a leg.' }),
    records: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Paths of records, or of folders that hold them: what runs left, in any number.' }),
    'look-up': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'true',
        description: 'Whether providers are asked for images that carry the marks of a bake.',
    }),
    providers: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        default: 'docker',
        description: 'Names of the providers that are asked.',
    }),
    regions: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Regions to look in, beside the own one.' }),
};


/***/ }),

/***/ 11844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  lineage: () => (  lineage)
});

var errors = __webpack_require__(8005);
var runner_inputs = __webpack_require__(88278);
var wording = __webpack_require__(37478);
var image_lineage = __webpack_require__(18269);
var revocation = __webpack_require__(37446);
var current_list = __webpack_require__(17561);
var lineage_inputs = __webpack_require__(26506);
var sources = __webpack_require__(96665);
;// CONCATENATED MODULE: ./.build/pipeline/lineage/tree.js



const LONGEST = 300;
function plain(text) {
    return (0,wording .IN)(text.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069\s]+/gu, ' ').toWellFormed(), LONGEST);
}
function lineageLines(lineage, names, list) {
    const kinOf = (name) => lineage.kin.get(name);
    return names.flatMap((name) => {
        const own = kinOf(name);
        if (own === undefined)
            return [];
        const up = (0,image_lineage .GG)([name], lineage.above);
        const down = (0,image_lineage .GG)([name], lineage.below);
        return [
            ...kinLines(own, 0, list),
            up.length === 0 ? '  It stands on nothing that is known.' : '  It stands on:',
            ...up.flatMap((step) => linesAt(kinOf(step.name), step.depth + 1, list)),
            down.length === 0 ? '  Nothing that is known stands on it.' : '  On it stand:',
            ...down.flatMap((step) => linesAt(kinOf(step.name), step.depth + 1, list)),
        ];
    });
}
function linesAt(kin, depth, list) {
    return kin === undefined ? [] : kinLines(kin, depth, list);
}
function kinLines(kin, depth, list) {
    const { leg, name, key, created, verified, images, publications } = kin;
    const indent = '  '.repeat(depth);
    const facts = [
        created === null ? '' : created.slice(0, 16).replace('T', ' '),
        key === null ? '' : verified ? 'tested' : 'not tested',
    ].filter((one) => one !== '');
    const entry = (0,revocation .EY)(list, kin);
    return [
        `${indent}${plain(leg === null ? name : `${leg} ${name}`)}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`,
        ...(entry === undefined ? [] : [`${indent}  ${plain((0,revocation .Gn)(entry))}`]),
        ...images.map(({ provider, region, id, copyOf }) => {
            const copy = copyOf === null ? '' : `, a copy of ${copyOf}`;
            return `${indent}  ${plain(`${provider} ${region} ${id}${copy}`)}`;
        }),
        ...publications.map(({ target, kind, region, id, ref, digest }) => {
            const what = [region, ref ?? id ?? digest].filter((one) => one !== null);
            return `${indent}  ${plain(`published: ${target} (${kind}) ${what.join(' ')}`)}`;
        }),
    ];
}

;// CONCATENATED MODULE: ./.build/pipeline/lineage/lineage.js









async function lineage(host) {
    const inputs = (0,runner_inputs .Ko)(lineage_inputs .V, (name) => host.input(name));
    if (inputs.image === '') {
        throw new errors .dz('Say what it is asked of: bakehouse lineage IMAGE, where IMAGE is an id, a digest, a key or a leg.');
    }
    const providers = inputs['look-up'] ? inputs.providers : [];
    const { lineage: found, unknown } = await (0,sources .v)(host, { ...inputs, providers }, 'bakehouse-lineage');
    for (const message of unknown)
        host.annotate({ level: 'warning', title: 'Lineage', message });
    const { list, unknown: notRead } = await (0,current_list .H)(host, null);
    if (notRead !== null)
        host.annotate({ level: 'warning', title: 'Lineage', message: `What is revoked is not all known: ${notRead}.` });
    const names = (0,image_lineage .Sj)(found, inputs.image);
    if (names.length === 0)
        throw notKnown(inputs.image, found);
    for (const line of lineageLines(found, names, list))
        host.info(line);
    const told = (name) => {
        const kin = found.kin.get(name);
        if (kin === undefined)
            return { name };
        const entry = (0,revocation .EY)(list, kin);
        return { ...kin, revoked: entry === undefined ? null : (0,revocation .Gn)(entry) };
    };
    const below = (0,image_lineage .GG)(names, found.below);
    host.output('images', JSON.stringify(names.map(told)));
    host.output('above', JSON.stringify((0,image_lineage .GG)(names, found.above).map(({ name, depth }) => ({ depth, ...asObject(told(name)) }))));
    host.output('below', JSON.stringify(below.map(({ name, depth }) => ({ depth, ...asObject(told(name)) }))));
    const published = below.filter(({ name }) => (found.kin.get(name)?.publications.length ?? 0) > 0).length;
    const more = published === 0 ? '' : `, ${published} of them published`;
    host.info(`${below.length === 0 ? 'No bake stands' : `${(0,wording .hS)(below.length, 'bake')} stand${below.length === 1 ? 's' : ''}`} on it${more}.`);
}
function asObject(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function notKnown(given, { kin }) {
    const names = [...kin.values()].flatMap(({ leg, name, images }) => [
        leg ?? name,
        name,
        ...images.map(({ id }) => id),
    ]);
    const near = (0,wording .qb)(given, [...new Set(names)].slice(0, MOST_COMPARED));
    const hint = near === undefined ? '' : ` Did you mean ${near}?`;
    return new errors .yo(`Nothing is known of ${(0,runner_inputs .WU)(given)}, among ${(0,wording .hS)(kin.size, 'image')}.${hint} Name records with --records, or providers with --providers.`);
}
const MOST_COMPARED = 2000;


/***/ }),

/***/ 90422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D: () => (  retainInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

const retainInputs = {
    manifest: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ default: 'bakehouse.yml', description: 'The manifest whose `retain` says how long images stay.' }),
    providers: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Names of the providers whose images are looked at.' }),
    regions: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Regions to look in, beside the own one and those that images tell of.' }),
    most: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .vj)({
        default: '25',
        least: 0,
        most: 100_000,
        unit: 'bakes',
        description: 'How many bakes are deleted at most, with all their images. The others wait for the next time.',
    }),
    apply: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'Carries out what was shown: the digest of that plan. Anything else is refused.' }),
    plan: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'A file that the plan is written to. With `apply` it is read, so that a run which was killed can be gone on with.',
    }),
    repo: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The repository on GitHub: `owner/name`, whose images go and whose pull requests count. Without it, that of this run or of the checkout.',
    }),
    'github-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        secret: true,
        default: '${{ github.token }}',
        description: 'A token that may read the pull requests of the repository (`pull-requests: read`, `contents: read`).',
    }),
};
const retainOutputs = {
    digest: 'The digest of the plan: what `apply` takes.',
    due: 'How many images the plan changes; after `apply` 0.',
    changes: 'What the plan changes, in its order, as JSON.',
    held: 'What stays, and by what each is held, as JSON; empty where that is too long for an output.',
};


/***/ }),

/***/ 1543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  retain: () => (  retain)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(8005);
var bounded_file = __webpack_require__(52948);
var files = __webpack_require__(74555);
var context = __webpack_require__(17112);
var runner_inputs = __webpack_require__(88278);
var wording = __webpack_require__(37478);
var image_provider = __webpack_require__(33623);
var schemas = __webpack_require__(2503);
var values = __webpack_require__(1252);
var retention = __webpack_require__(23054);
;// CONCATENATED MODULE: ./.build/plan/retention/bakes.js


function bakesOf(images) {
    const byId = new Map(images.map((image) => [placed(image.provider, image.id), image]));
    const nameOf = (image, seen = 0) => {
        const original = image.copyOf === null || seen > 8 ? undefined : byId.get(placed(image.provider, image.copyOf));
        if (original !== undefined && original !== image)
            return nameOf(original, seen + 1);
        const { provider, leg, key, run, id, region } = image;
        return JSON.stringify(key === null ? [provider, region, id] : [provider, leg, key, run]);
    };
    return [...(0,values .me)(images, (image) => nameOf(image))]
        .map(([name, members]) => bakeOf(name, members))
        .toSorted((a, b) => (0,values .Nx)(a.name, b.name));
}
function bakeOf(name, members) {
    const images = members.toSorted((a, b) => (0,values .Nx)(placed(a.region, a.id), placed(b.region, b.id)));
    const originals = images.filter(({ copyOf }) => copyOf === null);
    const own = originals.length === 0 ? images : originals;
    const [first] = own;
    if (first === undefined)
        throw new TypeError('A bake has at least one image.');
    const times = own.map(({ created }) => timeOf(created));
    const known = times.filter((time) => time !== null);
    const isKnown = known.length > 0 && known.length === times.length;
    const furthest = Math.min(...images.map(({ stage }) => rankOf(stage)));
    return {
        name,
        provider: first.provider,
        leg: first.leg,
        key: first.key,
        recipe: first.recipe,
        refs: [...new Set(own.map(({ ref }) => ref))],
        archs: [...new Set(own.map(({ arch }) => arch))],
        verified: originals.length > 0 && originals.every(({ verified }) => verified),
        baked: isKnown ? Math.min(...known) : null,
        bakedLast: isKnown ? Math.max(...known) : null,
        images,
        stage: retention ._$[furthest] ?? null,
    };
}
function rankOf(stage) {
    return stage === null ? -1 : retention ._$.indexOf(stage);
}
function timeOf(text) {
    const time = text === null ? Number.NaN : Date.parse(text);
    return Number.isNaN(time) ? null : time;
}
function placed(one, other) {
    return `${one} ${other.toLowerCase()}`;
}

;// CONCATENATED MODULE: ./.build/plan/retention/agreed-plan.js





const change = schemas .rej({
    provider: schemas .YjP(),
    region: schemas .YjP(),
    id: schemas .YjP(),
    leg: schemas .YjP(),
    key: schemas .YjP().nullable(),
    stage: schemas .k5n(retention ._$),
    parts: schemas .YOg(schemas .YjP()).describe('What is deleted with it, as its snapshots.'),
});
const retentionPlan = schemas .rej({
    schema: schemas .euz('bakehouse/retention/1'),
    changes: schemas .YOg(change).describe('In the order in which they are made.'),
});
function retentionDigest({ changes }) {
    return (0,files .sc)((0,values .dj)(changes));
}
function planOf(outcomes, remnants) {
    const left = [...remnants]
        .flatMap(([provider, some]) => [...(0,values .me)(some, ({ region, of }) => JSON.stringify([region, of])).values()].flatMap((ones) => ones.slice(0, 1).map(({ region, of }) => ({ provider, region, of, parts: ones.flatMap(({ parts }) => parts) }))))
        .toSorted((a, b) => (0,values .Nx)(`${a.provider} ${a.region} ${a.of}`, `${b.provider} ${b.region} ${b.of}`))
        .map(({ provider, region, of, parts }) => ({
        provider,
        region,
        id: of,
        leg: '',
        key: null,
        stage: 'delete',
        parts: parts.toSorted(values .Nx),
    }));
    return { schema: 'bakehouse/retention/1', changes: [...left, ...outcomes.flatMap(changesOf)] };
}
function changesOf({ bake, next }) {
    if (next === null)
        return [];
    return bake.images
        .filter(({ stage, since }) => rankOf(stage) < rankOf(next) || (stage === next && since === null))
        .map(({ provider, region, id, parts }) => ({
        provider,
        region,
        id,
        leg: bake.leg,
        key: bake.key,
        stage: next,
        parts: next === 'delete' ? parts.toSorted(values .Nx) : [],
    }));
}
function agreementOf(plan, fresh, images, outcomes) {
    const nameOf = (one) => placed(`${one.provider} ${one.region}`, one.id);
    const now = new Map(fresh.changes.map((one) => [nameOf(one), one]));
    const there = new Map(images.map((one) => [nameOf(one), one]));
    const bakes = new Map(outcomes.flatMap((outcome) => outcome.bake.images.map((one) => [nameOf(one), outcome])));
    const due = [];
    const done = [];
    const moved = [];
    for (const planned of plan.changes) {
        const name = nameOf(planned);
        const [wanted, image] = [now.get(name), there.get(name)];
        const place = `${planned.provider} ${planned.region} ${planned.id}`;
        if (wanted === undefined && isReached(planned, image))
            done.push(planned);
        else if (wanted === undefined) {
            const by = bakes.get(name)?.heldBy.map(({ what }) => what) ?? [];
            moved.push(`${place}: to ${planned.stage} it was agreed, and now it is held by ${by.join('; ') || 'something'}.`);
        }
        else if (wanted.stage !== planned.stage) {
            moved.push(`${place}: to ${planned.stage} it was agreed, and now it is due to ${wanted.stage} it.`);
        }
        else if (wanted.parts.some((part) => !planned.parts.includes(part))) {
            moved.push(`${place}: what would be deleted with it is not what was agreed.`);
        }
        else
            due.push({ ...planned, parts: wanted.parts });
    }
    return { due, done, moved };
}
function isReached({ stage }, image) {
    if (image === undefined)
        return true;
    return stage !== 'delete' && rankOf(image.stage) >= rankOf(stage) && image.since !== null;
}
function leftAloneBy({ provider, region, id }, outcomes) {
    const bakes = outcomes.map(({ bake }) => bake).filter((bake) => bake.provider === provider);
    const own = bakes.find(({ images }) => images.some((one) => one.id === id && one.region === region));
    const parents = new Set(own?.images.map(({ parent }) => parent?.toLowerCase() ?? ''));
    const names = ({ id: name, key, digests }) => [name, key ?? '', ...Object.values(digests)].map((one) => one.toLowerCase());
    return bakes
        .filter((bake) => bake === own || bake.images.some((one) => names(one).some((name) => name !== '' && parents.has(name))))
        .flatMap(({ images }) => images);
}

var providers = __webpack_require__(96334);
var retain_inputs = __webpack_require__(90422);
var summary = __webpack_require__(44495);
var revocation = __webpack_require__(37446);
;// CONCATENATED MODULE: ./.build/plan/retention/decision.js




function holdNames({ region, id, key, digests, parts }) {
    return [
        placed(region, id),
        ...[id, key ?? '', ...Object.values(digests), ...parts].map((one) => one.toLowerCase()),
    ].filter((one) => one !== '');
}
function decideRetention(world) {
    const all = bakesOf(world.images);
    const own = all.filter((bake) => !isOfOthers(bake, world));
    const newest = newestOf(own, world);
    const alone = new Map(own.map((bake) => [bake.name, outcomeOf(bake, world, newest.get(bake.name))]));
    const children = childrenOf(all);
    let limited = new Set();
    for (;;) {
        const outcomes = withChildren(all, alone, children, limited);
        const deleted = outcomes.filter(({ next }) => next === 'delete').toSorted(byAge);
        if (deleted.length <= world.most)
            return inOrder(outcomes, children);
        limited = new Set([...limited, ...deleted.slice(world.most).map(({ bake }) => bake.name)]);
    }
}
function isOfOthers({ images }, { repository }) {
    return images.some((image) => image.repository !== null && repository !== '' && image.repository !== repository);
}
function newestOf(bakes, world) {
    const found = new Map();
    const members = bakes
        .filter((bake) => isCurrent(bake, world))
        .flatMap((bake) => bake.refs.flatMap((ref) => bake.archs.map((arch) => ({ bake, ref, arch }))));
    const groups = (0,values .me)(members, ({ bake: { provider, leg }, ref, arch }) => JSON.stringify([provider, leg, ref, arch]));
    for (const group of groups.values()) {
        const [first] = group;
        const policy = first && world.policyOf(first.bake.leg);
        if (first === undefined || policy === null || policy === undefined)
            continue;
        const { ref } = first;
        const { leg } = first.bake;
        const keep = isOtherBranch(ref, world) ? (policy['keep-branches'] ?? policy.keep) : policy.keep;
        const own = group.map(({ bake }) => bake);
        const of = `of ${leg}${ref === null ? '' : ` of ${ref.replace(/^refs\/(?:heads|tags)\//, '')}`}`;
        for (const when of ['baked', 'bakedLast']) {
            const ranked = own.toSorted((a, b) => (b[when] ?? 0) - (a[when] ?? 0) || (0,values .Nx)(a.name, b.name));
            const tested = ranked.filter(({ verified }) => verified);
            for (const { name } of tested.slice(0, keep))
                if (!found.has(name))
                    found.set(name, `being one of the ${keep} newest tested ones ${of}`);
            for (const { name } of ranked.slice(0, keep))
                found.set(name, `being one of the ${keep} newest ${of}`);
        }
    }
    return found;
}
function isCurrent(bake, world) {
    return bake.baked !== null && rankOf(bake.stage) < rankOf('disable') && !isRevoked(bake, world);
}
function isRevoked({ key, recipe, images }, { revocations }) {
    return ((0,revocation .bh)(revocations, { key, recipe }) !== undefined ||
        images.some((image) => (0,revocation .d0)(revocations, image) !== undefined));
}
function isOtherBranch(ref, { defaultRef }) {
    return ref !== null && defaultRef !== null && ref !== defaultRef && !ref.startsWith('refs/tags/');
}
function outcomeOf(bake, world, newest) {
    const policy = world.policyOf(bake.leg);
    const published = publishedAt(bake, world);
    const age = published === null ? null : (0,retention .YM)(published, world.now);
    const heldBy = [
        ...marks(bake, world),
        ...(newest === undefined ? [] : [{ kind: 'newest', what: newest }]),
        ...world.heldAll,
        ...bake.images.flatMap((image) => [
            ...image.holds,
            ...holdNames(image).flatMap((name) => world.held.get(name) ?? []),
        ]),
    ];
    const release = bake.refs.find((ref) => ref?.startsWith('refs/tags/') === true);
    if (release && policy?.releases === 'keep')
        heldBy.push({ kind: 'release', what: `the release ${release.slice('refs/tags/'.length)}` });
    if (policy === undefined)
        heldBy.push({ kind: 'no-policy', what: `nothing that says how long it stays: the manifest has no ${bake.leg}` });
    if (policy === null)
        heldBy.push({ kind: 'no-policy', what: 'retain: never' });
    if (published === null)
        heldBy.push({ kind: 'unknown', what: 'nobody saying when it was baked' });
    const step = policy && published !== null ? nextStep(bake, policy, published, world) : null;
    if (typeof step === 'object' && step !== null)
        heldBy.push(step);
    const next = heldBy.length === 0 && typeof step === 'string' ? step : null;
    return { bake, next, age, heldBy: distinct(heldBy) };
}
function isOurs(image, { knowsCommit, repository }) {
    if (image.repository !== null && repository !== '')
        return image.repository === repository;
    return image.commit !== null && knowsCommit(image.commit);
}
function remnantsToGo(remnants, world) {
    if (world.heldAll.length > 0)
        return [];
    return remnants.filter((one) => isOurs(one, world) &&
        one.holds.length === 0 &&
        [one.of, ...one.parts].every((name) => !world.held.has(name.toLowerCase())));
}
function marks({ images, key }, { knowsCommit, repository }) {
    if (key === null || !/^bk\d{1,3}-[a-z2-7]{40}$/.test(key))
        return [{ kind: 'mark', what: 'having no bake key of ours' }];
    return images.every((image) => isOurs(image, { knowsCommit, repository }))
        ? []
        : [{ kind: 'mark', what: 'nothing that says that it was baked of this repository' }];
}
function publishedAt({ images, baked }, { promoted }) {
    if (baked === null)
        return null;
    const times = images.flatMap((image) => [
        timeOf(image.created) ?? Number.NaN,
        ...holdNames(image).flatMap((name) => promoted.get(name) ?? []),
    ]);
    const latest = Math.max(...times);
    return Number.isNaN(latest) ? null : latest;
}
function nextStep(bake, policy, published, { now, stagesOf }) {
    const offered = retention ._$.filter((stage) => (0,retention .bp)(policy, stage) !== undefined && stagesOf(bake.provider).includes(stage));
    const age = `its age, ${(0,retention .YM)(published, now)} days`;
    const next = offered.find((stage) => rankOf(stage) > rankOf(bake.stage));
    const last = offered.findLast((stage) => rankOf(stage) <= rankOf(bake.stage));
    const unmarked = bake.images.some(({ stage, since }) => stage !== null && stage === last && timeOf(since) === null);
    if (last !== undefined && unmarked)
        return last;
    if (next === undefined)
        return {
            kind: 'age',
            what: last === undefined ? 'nothing that its provider can do' : `retain, which ends with ${last}`,
        };
    const due = (0,retention .bp)(policy, next) ?? 0;
    if (now - published < due)
        return { kind: 'age', what: `${age}: ${next} is due at ${policy[next]?.slice(0, -1)}` };
    const pause = last === undefined ? 0 : due - ((0,retention .bp)(policy, last) ?? 0);
    const untold = bake.images.find(({ stage, since }) => stage !== null && rankOf(stage) < rankOf(next) && timeOf(since) === null);
    if (last !== undefined && untold)
        return { kind: 'unknown', what: `nobody saying since when it is ${untold.stage}d` };
    const entered = last === undefined ? [] : bake.images.map(({ since, stage }) => (stage === null ? null : timeOf(since)));
    const since = Math.max(...entered.filter((time) => time !== null));
    if (last !== undefined && now - since < pause) {
        const left = Math.ceil((pause - (now - since)) / 86_400_000);
        return { kind: 'age', what: `the time since ${last}: ${next} is due in ${left} days` };
    }
    return next;
}
function childrenOf(bakes) {
    const owners = new Map();
    for (const { name, images } of bakes) {
        for (const one of images.flatMap((image) => [image.id, image.key ?? '', ...Object.values(image.digests)])) {
            if (one !== '')
                owners.set(one.toLowerCase(), (owners.get(one.toLowerCase()) ?? new Set()).add(name));
        }
    }
    const children = new Map();
    for (const bake of bakes) {
        const parents = new Set(bake.images.flatMap(({ parent }) => (parent === null ? [] : [...(owners.get(parent.toLowerCase()) ?? [])])));
        for (const parent of parents) {
            if (parent !== bake.name)
                children.set(parent, [...(children.get(parent) ?? []), bake]);
        }
    }
    return children;
}
function withChildren(all, alone, children, limited) {
    const settled = new Map();
    const rank = new Map();
    const settle = (bake) => {
        const known = rank.get(bake.name);
        if (known !== undefined)
            return known;
        rank.set(bake.name, rankOf(bake.stage));
        const below = (children.get(bake.name) ?? []).map((child) => ({ child, rank: settle(child) }));
        const outcome = alone.get(bake.name);
        const holding = below.filter((one) => outcome?.next !== null && one.rank < rankOf(outcome?.next ?? null));
        const heldBy = [
            ...holding
                .slice(0, MOST_TOLD)
                .map(({ child }) => ({ kind: 'child', what: `${called(child)}, which stands on it` })),
            ...(outcome?.next === 'delete' && limited.has(bake.name)
                ? [{ kind: 'limit', what: 'the limit of how many are deleted at once' }]
                : []),
        ];
        const final = outcome && (heldBy.length === 0 ? outcome : { ...outcome, next: null, heldBy });
        settled.set(bake.name, final);
        const after = final?.next == null ? rankOf(bake.stage) : rankOf(final.next);
        rank.set(bake.name, after);
        return after;
    };
    for (const bake of all)
        settle(bake);
    return all.flatMap(({ name }) => settled.get(name) ?? []);
}
const MOST_TOLD = 5;
function called({ leg, key, images }) {
    const [first] = images;
    return [leg, key?.slice(0, 12) ?? first?.id ?? ''].filter((one) => one !== '').join(' ');
}
function byAge(a, b) {
    return (a.bake.baked ?? 0) - (b.bake.baked ?? 0) || (0,values .Nx)(a.bake.name, b.bake.name);
}
function inOrder(outcomes, children) {
    const byName = new Map(outcomes.map((outcome) => [outcome.bake.name, outcome]));
    const done = new Set();
    const ordered = [];
    const add = (outcome) => {
        if (done.has(outcome.bake.name))
            return;
        done.add(outcome.bake.name);
        for (const { name } of children.get(outcome.bake.name) ?? []) {
            const child = byName.get(name);
            if (child !== undefined)
                add(child);
        }
        ordered.push(outcome);
    };
    for (const outcome of outcomes.toSorted(byAge))
        add(outcome);
    return ordered;
}
function distinct(holds) {
    return [...new Map(holds.map((hold) => [`${hold.kind} ${hold.what}`, hold])).values()];
}

;// CONCATENATED MODULE: ./.build/pipeline/retain/shown.js



const LONGEST = 400;
const MOST_ROWS = 300;
function plain(text) {
    return (0,wording .IN)(text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').toWellFormed(), LONGEST);
}
function changeLine({ provider, region, id, leg, stage, parts }) {
    const what = leg === '' ? 'what is left of it' : leg;
    const more = parts.length === 0 ? '' : `, with ${parts.join(', ')}`;
    return plain(`${stage} ${provider} ${region} ${id} (${what}${more})`);
}
function heldLine({ bake, age, heldBy, next }) {
    const places = bake.images.map(({ region, id }) => (region === 'local' ? id : `${region} ${id}`)).join(', ');
    const spared = next === null ? [] : bake.images.flatMap((one) => one.spared);
    const old = age === null ? '' : `, ${(0,wording .hS)(age, 'day')} old`;
    const by = heldBy.map(({ what }) => what).join('; ');
    return plain(`${called(bake)} (${places}${old})${by === '' ? '' : `: held by ${by}`}${spared.map((one) => `; ${one}`).join('')}`);
}
function summaryOf(plan, digest, outcomes) {
    const due = plan.changes
        .slice(0, MOST_ROWS)
        .map(({ stage, provider, region, id, leg, parts }) => [
        (0,summary .FV)(stage),
        (0,summary .SS)(plain(`${provider} ${region}`)),
        (0,summary .SS)(plain(id)),
        (0,summary .FV)(plain(leg)),
        parts.map((part) => (0,summary .SS)(plain(part))).join(' '),
    ]);
    const stays = outcomes.filter(({ next }) => next === null);
    const held = stays
        .slice(0, MOST_ROWS)
        .map(({ bake, age, heldBy }) => [
        (0,summary .FV)(plain(called(bake))),
        age === null ? '' : String(age),
        (0,summary .FV)(plain(heldBy.map(({ what }) => what).join('; '))),
    ]);
    const more = (all, shown) => (all > shown ? `\n\n${all - shown} more are in the log.` : '');
    return (0,summary .yZ)([
        '## Retention',
        '',
        plan.changes.length === 0
            ? 'Nothing is due.'
            : `${(0,wording .hS)(plan.changes.length, 'image')} would change. To agree to exactly this: ${(0,summary .SS)(digest)}\n\n${(0,summary .tp)(['Stage', 'Where', 'Image', 'Of', 'With'], due)}${more(plan.changes.length, due.length)}`,
        '',
        stays.length === 0
            ? ''
            : `<details><summary>${(0,wording .hS)(stays.length, 'bake')} stay</summary>\n\n${(0,summary .tp)(['Bake', 'Days', 'Held by'], held)}${more(stays.length, held.length)}\n\n</details>`,
    ].join('\n'));
}

var external_node_util_ = __webpack_require__(57975);
var image_asker = __webpack_require__(35130);
var read = __webpack_require__(7144);
var channel = __webpack_require__(58735);
var current_list = __webpack_require__(17561);
var requests_place = __webpack_require__(25384);
var paths = __webpack_require__(56408);
var channel_history = __webpack_require__(49354);
var engine_revoked = __webpack_require__(85799);
var git = __webpack_require__(506);
var secrets_environment = __webpack_require__(94463);
;// CONCATENATED MODULE: ./.build/pipeline/retain/pins.js





function noHolds() {
    return { byName: new Map(), ofAll: [] };
}
function addHold({ byName }, name, hold) {
    const key = name.toLowerCase();
    byName.set(key, [...(byName.get(key) ?? []), hold]);
}
function addUnknown({ ofAll }, what) {
    ofAll.push({ kind: 'unknown', what: what.replace(/\.$/, '') });
}
const LIMIT_MS = 120_000;
const SHORTEST = 6;
async function pins_git(host, args) {
    const environment = (0,secrets_environment .Qc)(host.environment, [], {
        LC_ALL: 'C',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_NO_LAZY_FETCH: '1',
        GIT_ALLOW_PROTOCOL: 'none',
    });
    return await (0,git .E)(['--no-pager', ...args], { cwd: host.workspace, environment, limitMs: LIMIT_MS });
}
const AS_WRITTEN = ['--no-color', '--no-line-number', '--no-column', '--no-heading', '--no-break', '--no-textconv'];
async function holdPinned(host, names, globs, except, holds, branches = []) {
    const patterns = searchable(names);
    if (patterns.length === 0)
        return;
    const file = (0,external_node_path_.join)(host.temporary, `bakehouse-pins-${process.pid}`);
    try {
        (0,external_node_fs_.writeFileSync)(file, `${patterns.join('\n')}\n`, { mode: 0o600 });
        const paths = [
            ...globs.map((glob) => `:(glob,top)${glob}`),
            ...except.map((path) => `:(exclude,literal,top)${path}`),
        ];
        const options = [...AS_WRITTEN, '-z', '-a', '-i', '-F', '-o', '--full-name', '-f', file];
        const found = new Map();
        for (const place of [[], ['--cached'], ...(await commitsAt(host, branches)).map((commit) => [commit])]) {
            const { exitCode, stdout, stderr } = await pins_git(host, ['grep', ...options, ...place, '--', ...paths]);
            if (exitCode > 1 || /^(?:error|fatal):/m.test(stderr))
                return addUnknown(holds, `files of the repository, which git cannot search: ${firstLine(stderr)}`);
            for (const line of stdout.toString('utf8').split('\n')) {
                const [at = '', name] = line.split('\0');
                const path = place[0]?.startsWith('-') === false ? at.slice(place[0].length + 1) : at;
                if (name !== undefined)
                    found.set(`${name.toLowerCase()} ${path}`, [name, path]);
            }
        }
        for (const [name, path] of found.values())
            addHold(holds, name, { kind: 'pin', what: `${path}, which names it` });
    }
    catch (error) {
        addUnknown(holds, `files of the repository, which git cannot search: ${(0,errors .bD)(error)}`);
    }
    finally {
        (0,external_node_fs_.rmSync)(file, { force: true });
    }
}
async function commitsAt(host, refs) {
    const commits = new Set();
    for (const ref of refs) {
        const { exitCode, stdout } = await pins_git(host, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
        if (exitCode === 0)
            commits.add(stdout.toString('latin1').trim());
    }
    return [...commits];
}
function fetchedDefault(branch) {
    return ['HEAD', ...(branch === null ? [] : [branch])].map((name) => `refs/remotes/origin/${name}`);
}
function searchable(names) {
    return [...new Set(names.map((name) => name.toLowerCase()))].filter((name) => name.length >= SHORTEST && !/[\r\n\0]/.test(name));
}
async function knownCommits(host, commits) {
    const known = new Set();
    const wanted = [...new Set(commits)].filter((one) => /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(one));
    try {
        const refs = ['--branches', '--tags', '--remotes=origin', 'HEAD'];
        const { exitCode, stdout } = await pins_git(host, ['rev-list', ...refs]);
        if (exitCode !== 0)
            return known;
        const all = new Set(stdout.toString('latin1').split('\n'));
        for (const one of wanted)
            if (all.has(one))
                known.add(one);
    }
    catch {
    }
    return known;
}
async function fileAt(host, ref, path) {
    if ((await pins_git(host, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])).exitCode !== 0)
        return undefined;
    const { exitCode, stdout } = await pins_git(host, ['cat-file', 'blob', `${ref}:${path}`]);
    return exitCode === 0 ? stdout.toString('utf8') : null;
}
function firstLine(text) {
    return text.trim().split('\n', 1)[0] ?? '';
}

;// CONCATENATED MODULE: ./.build/pipeline/retain/channel-holds.js









const MOST_BYTES = 64 * 1024 * 1024;
const AS = {
    stands: 'where it stands',
    moving: 'to which it is being promoted',
    back: 'which would go back to it',
};
async function holdByChannels(host, channels, holds, revoked, defaultBranch = null) {
    const promoted = new Map();
    for (const [name, { history }] of Object.entries(channels)) {
        const path = (0,channel .ae)(name, history);
        try {
            const branch = history.files?.branch;
            const refs = branch === undefined ? fetchedDefault(defaultBranch) : [`refs/remotes/origin/${branch}`];
            const fetched = await Promise.all(refs.map(async (ref) => fileAt(host, ref, path)));
            if (branch !== undefined && fetched[0] === undefined)
                addUnknown(holds, `the channel ${name}, whose history is on the branch ${branch}: fetch it`);
            const texts = [ofCheckout(host, path), ...fetched];
            const found = texts.filter((text) => typeof text === 'string').map((text) => parse(name, text));
            const isElsewhere = history.files?.deliver === 'artifact' || branch !== undefined;
            if (found.length === 0 && isElsewhere)
                addUnknown(holds, `the channel ${name}, whose history is kept elsewhere: bring it to ${path}`);
            for (const { channel, key, images, as } of (0,channel_history .dp)(found, (entry) => (0,engine_revoked .l1)(entry, revoked))) {
                const hold = { kind: 'channel', what: `the channel ${channel}, ${AS[as]}` };
                for (const one of [...(key === null ? [] : [key]), ...images.map(({ id }) => id)])
                    addHold(holds, one, hold);
            }
            for (const { key, images, since } of found.flatMap(({ entries }) => entries)) {
                const time = Date.parse(since ?? '');
                if (Number.isNaN(time))
                    continue;
                for (const one of [...(key === null ? [] : [key]), ...images.map(({ id }) => id)]) {
                    const before = promoted.get(one.toLowerCase()) ?? 0;
                    promoted.set(one.toLowerCase(), Math.max(before, time));
                }
            }
        }
        catch (error) {
            addUnknown(holds, `the channel ${name}, whose history (${path}) cannot be read: ${(0,errors .bD)(error)}`);
        }
    }
    return promoted;
}
function ofCheckout(host, path) {
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(host.workspace, path)))
        return null;
    return (0,bounded_file .CB)(path, (0,paths .CT)(path, host.workspace, host.workspace, path), MOST_BYTES).toString('utf8');
}
function parse(channel, text) {
    const parsed = channel_history .gH.safeParse(JSON.parse(text));
    if (!parsed.success)
        throw new Error(parsed.error.issues[0]?.message ?? 'it is none');
    if (parsed.data.channel !== channel)
        throw new Error(`it is that of ${parsed.data.channel}`);
    return parsed.data;
}

var picomatch = __webpack_require__(14006);
var github_client = __webpack_require__(34677);
;// CONCATENATED MODULE: ./.build/pipeline/retain/open-pull-requests.js




const MOST_FILES = 3000;
const MOST_PULLS = 1000;
const PER_PAGE = 100;
async function holdProposed(host, { repository, token }, names, globs, except, holds) {
    const patterns = searchable(names);
    if (patterns.length === 0)
        return;
    const [owner = '', repo = ''] = repository.split('/');
    if (repo === '' || token === '') {
        const lack = repo === '' ? 'no repository of GitHub is known here' : 'there is no github-token';
        return addUnknown(holds, `open pull requests, which were not asked for: ${lack}; retain: {pull-requests: false} does without`);
    }
    try {
        const apiUrl = (host.environment['GITHUB_API_URL'] ?? '') || 'https://api.github.com';
        const { rest, paginate } = await (0,github_client .L)(token, apiUrl);
        const base = { owner, repo };
        const pulls = await paginate(rest.pulls.list, { ...base, state: 'open', per_page: PER_PAGE });
        if (pulls.length > MOST_PULLS)
            return addUnknown(holds, `open pull requests: there are more than ${MOST_PULLS}`);
        const fits = picomatch([...globs], { dot: true });
        for (const { number } of pulls) {
            const files = await paginate(rest.pulls.listFiles, { ...base, pull_number: number, per_page: PER_PAGE });
            if (files.length >= MOST_FILES)
                addUnknown(holds, `pull request #${number}, of which GitHub lists not all files`);
            for (const { filename, status, patch, sha } of files) {
                if (status === 'removed' || except.includes(filename) || !fits(filename))
                    continue;
                const text = patch ?? (await contentOf(rest, base, sha));
                const lower = text.toLowerCase();
                for (const name of patterns) {
                    if (lower.includes(name))
                        addHold(holds, name, {
                            kind: 'pull-request',
                            what: `pull request #${number}, which names it in ${filename}`,
                        });
                }
            }
        }
    }
    catch (error) {
        addUnknown(holds, `open pull requests, which could not be asked for: ${(0,errors .bD)(error)}`);
    }
}
async function contentOf(rest, base, sha) {
    if (sha === null)
        return '';
    const { data } = await rest.git.getBlob({ ...base, file_sha: sha });
    return Buffer.from(data.content, 'base64').toString('latin1');
}

;// CONCATENATED MODULE: ./.build/pipeline/retain/world.js



















function retainers() {
    return providers.providers.filter(({ retention }) => retention !== undefined);
}
async function lookAtAll(host, inputs, regions) {
    const asked = askedProviders(inputs.providers);
    const draft = draftOf(host, inputs.manifest);
    const retain = draft.retain ?? retention .RO.parse({ delete: '3650d' });
    const hints = [JSON.stringify(draft.targets)];
    const want = { regions: [...new Set([...inputs.regions, ...regions])], hints, retain };
    const asker = (0,image_asker .Y)(host, { agent: 'bakehouse-retain', passEnv: [], buildRegistry: draft.buildRegistry });
    const silent = new Map();
    const images = [];
    const left = new Map();
    for (const { name, title, retention } of asked) {
        if (retention === undefined) {
            silent.set(name, (0,image_provider .JM)(title, 'let old images go', 'All of them stay.'));
            continue;
        }
        try {
            const survey = await retention.survey(want, asker);
            images.push(...survey.images);
            if (survey.remnants.length > 0)
                left.set(name, survey.remnants);
        }
        catch (error) {
            silent.set(name, `${title} was not asked: ${(0,errors .bD)(error).replace(/\.$/, '')}. All of its images stay.`);
        }
    }
    const world = await worldOf(host, inputs, draft, retain, { images, remnants: [...left.values()].flat() });
    const remnants = new Map([...left].map(([name, some]) => [name, remnantsToGo(some, world)]));
    return { images, remnants, outcomes: await inspected(world, want, asker), silent, asker };
}
function askedProviders(names) {
    const known = (0,runner_inputs .A3)(retainers().map(({ name }) => name));
    if (names.length === 0)
        throw new errors .dz(`Say with --providers whose images are looked at: ${known}.`);
    return [...new Set(names)].map((name) => {
        const provider = (0,image_provider .li)(name, providers.providers);
        if (provider === undefined)
            throw new errors .yo(`Input "providers" names ${(0,runner_inputs .WU)(name)}, which is no provider; images go at ${known}.`);
        return provider;
    });
}
function draftOf(host, file) {
    const repository = (0,external_node_fs_.realpathSync)(host.workspace);
    const draft = (0,read .W)({ repository, file, environment: host.environment, providers: providers.providers });
    if (draft.retain === undefined && draft.legs.every(({ retain }) => retain === undefined || retain === null))
        throw new errors .yo(`${file} does not say how long images stay, so all of them do. Say it: retain: { keep: 5, deprecate: 30d, disable: 60d, delete: 90d }`);
    return draft;
}
async function worldOf(host, inputs, draft, retain, { images, remnants }) {
    const holds = noHolds();
    const names = [
        ...images.flatMap(holdNames).filter((name) => !name.includes(' ')),
        ...remnants.flatMap(({ of, parts }) => [of, ...parts]),
    ];
    const repository = (0,requests_place .Kk)(host, inputs.repo) ?? '';
    const token = (0,requests_place .B9)(host, inputs['github-token']);
    if (token !== '')
        host.secret(token);
    const { list, unknown } = await (0,current_list .H)(host, token);
    if (unknown !== null)
        holds.ofAll.push({ kind: 'unknown', what: `what is revoked, which is not known: ${unknown}` });
    const branch = (0,context .yt)(host.environment);
    const channels = draft.channels ?? {};
    const promoted = await holdByChannels(host, channels, holds, list, branch);
    const histories = Object.entries(channels).map(([name, { history }]) => (0,channel .ae)(name, history));
    await holdPinned(host, names, retain.pins, [revocation .NG, ...histories], holds, fetchedDefault(branch));
    const place = { repository, token };
    if (retain['pull-requests'])
        await holdProposed(host, place, names, [...retain.pins, ...histories], [revocation .NG], holds);
    const commits = await knownCommits(host, [...images, ...remnants].flatMap(({ commit }) => commit ?? []));
    const policies = policiesOf(draft);
    return {
        now: Date.now(),
        images,
        stagesOf: (provider) => (0,image_provider .li)(provider, providers.providers)?.retention?.stages ?? [],
        policyOf: (leg) => policies.get(leg),
        revocations: list,
        repository,
        knowsCommit: (commit) => commits.has(commit),
        defaultRef: branch === null ? null : `refs/heads/${branch}`,
        held: holds.byName,
        heldAll: holds.ofAll,
        promoted,
        most: inputs.most,
    };
}
function policiesOf({ legs }) {
    const policies = new Map();
    for (const { definition: { slug }, retain = null, } of legs) {
        const before = policies.get(slug);
        policies.set(slug, before === undefined || (0,external_node_util_.isDeepStrictEqual)(before, retain) ? retain : null);
    }
    for (const { definition, retain = null } of legs)
        policies.set(definition.leg, retain);
    return policies;
}
async function inspected(world, want, asker) {
    const extra = new Map();
    const seen = new Set();
    for (;;) {
        const outcomes = decideRetention({ ...world, held: joined(world.held, extra) });
        const open = outcomes
            .filter(({ next }) => next !== null)
            .flatMap(({ bake }) => bake.images)
            .filter((image) => !seen.has(nameOf(image)));
        if (open.length === 0)
            return outcomes;
        for (const image of open)
            seen.add(nameOf(image));
        for (const provider of new Set(open.map((image) => image.provider))) {
            const inspect = (0,image_provider .li)(provider, providers.providers)?.retention?.inspect;
            const some = open.filter((image) => image.provider === provider);
            const found = (await inspect?.(some, want, asker)) ?? new Map();
            for (const image of some) {
                const holds = found.get(`${image.region} ${image.id}`) ?? [];
                if (holds.length > 0)
                    extra.set(placed(image.region, image.id), [...holds]);
            }
        }
    }
}
function nameOf({ provider, region, id }) {
    return placed(`${provider} ${region}`, id);
}
function joined(one, other) {
    const both = new Map(one);
    for (const [name, holds] of other)
        both.set(name, [...(both.get(name) ?? []), ...holds]);
    return both;
}

;// CONCATENATED MODULE: ./.build/pipeline/retain/retain.js














const retain_MOST_BYTES = 64 * 1024 * 1024;
const MOST_OUTPUT = 400_000;
async function retain(host) {
    const inputs = (0,runner_inputs .Ko)(retain_inputs .D, (name) => host.input(name));
    if (inputs.apply !== '')
        refuseOthers(host);
    const file = inputs.plan === '' ? null : (0,external_node_path_.resolve)(host.workspace, inputs.plan);
    const agreed = inputs.apply === '' || file === null || !(0,external_node_fs_.existsSync)(file) ? null : readPlan(file, inputs.apply);
    const seen = await lookAtAll(host, inputs, agreed?.changes.filter(isPlaced).map(({ region }) => region) ?? []);
    const { images, outcomes, remnants, silent } = seen;
    for (const message of silent.values())
        host.annotate({ level: 'warning', title: 'Retention', message });
    const fresh = planOf(outcomes, remnants);
    const plan = agreed ?? fresh;
    const digest = retentionDigest(plan);
    if (inputs.apply !== '' && digest !== inputs.apply)
        throw moved([`the plan of now has the digest ${digest}.`], inputs.apply);
    for (const one of outcomes.filter(({ next }) => next === null))
        host.info(`Stays: ${heldLine(one)}`);
    for (const one of plan.changes)
        host.info(`Due: ${changeLine(one)}`);
    tellSpared(host, seen);
    host.output('digest', digest);
    host.output('changes', JSON.stringify(plan.changes));
    const held = JSON.stringify(heldOf(seen));
    host.output('held', host.kind === 'actions' && held.length > MOST_OUTPUT ? '' : held);
    if (inputs.apply === '') {
        if (file !== null)
            (0,files .vK)(file, `${JSON.stringify(plan, null, 2)}\n`, 0o644);
        host.output('due', String(plan.changes.length));
        await host.summary(summaryOf(plan, digest, outcomes));
        host.info(plan.changes.length === 0
            ? `Nothing is due: ${(0,wording .hS)(outcomes.length, 'bake')} stay.`
            : `Nothing was changed. To do exactly this, add: --apply ${digest}`);
        return;
    }
    const { due, done, moved: others } = agreementOf(plan, fresh, images, outcomes);
    const unknown = plan.changes
        .filter(({ provider }) => silent.has(provider))
        .map(({ provider }) => silent.get(provider) ?? '');
    if (others.length + unknown.length > 0)
        throw moved([...new Set(unknown), ...others], inputs.apply);
    for (const one of done)
        host.info(`Done already: ${changeLine(one)}`);
    await carryOut(host, due, seen);
    host.output('due', '0');
    host.info(`Changed ${(0,wording .hS)(due.length, 'image')}; ${(0,wording .hS)(outcomes.filter(({ next }) => next === null).length, 'bake')} stay.`);
}
function refuseOthers(host) {
    const { environment } = host;
    const isCommand = host.kind !== 'actions' && environment['GITHUB_ACTIONS'] === 'true';
    const trust = isCommand ? (0,context .bn)(environment) : host.trust;
    const { ref } = isCommand ? (0,context .$p)(environment) : host.run;
    const branch = (0,context .yt)(environment);
    const why = trust.kind !== 'trusted'
        ? trust.reason
        : host.kind !== 'actions' && !isCommand
            ? null
            : branch === null
                ? 'nothing says which branch that is: the event of this run has no repository'
                : ref === `refs/heads/${branch}`
                    ? null
                    : `this run is of ${(0,runner_inputs .WU)(ref)}`;
    if (why === null)
        return;
    throw new errors .yo(`Images go only in runs of the default branch, whose manifest says how long they stay, but ${why.replace(/\.$/, '')}. Nothing was changed.`);
}
function isPlaced({ region }) {
    return region !== 'local';
}
function readPlan(file, digest) {
    const parsed = retentionPlan.safeParse((0,bounded_file .qF)('The plan', (0,bounded_file .CB)('The plan', file, retain_MOST_BYTES)));
    if (!parsed.success)
        throw new errors .yo(`${(0,runner_inputs .WU)(file)} is no plan of bakehouse retain: ${parsed.error.issues[0]?.message ?? ''}. Nothing was changed.`);
    const own = retentionDigest(parsed.data);
    if (own !== digest)
        throw new errors .yo(`The plan in ${(0,runner_inputs .WU)(file)} has the digest ${own}, but ${(0,runner_inputs .WU)(digest)} was given. Make a plan again, and look at what it shows. Nothing was changed.`);
    return parsed.data;
}
function moved(what, digest) {
    return new errors .yo(`What is to be done is not what was agreed (${(0,runner_inputs .WU)(digest)}): ${what.slice(0, 20).map(plain).join(' ')} Run it without --apply, and look at what it shows. Nothing was changed.`);
}
function tellSpared(host, { outcomes }) {
    const gone = outcomes.filter(({ next }) => next === 'delete').flatMap(({ bake }) => bake.images);
    for (const { id, spared } of gone)
        for (const one of spared)
            host.info(plain(`Stays though ${id} goes: ${one}`));
}
function heldOf({ outcomes }) {
    return outcomes
        .filter(({ next }) => next === null)
        .map(({ bake: { leg, key, images }, age, heldBy }) => ({
        leg,
        key,
        age,
        images: images.map(({ provider, region, id }) => ({ provider, region, id })),
        heldBy,
    }));
}
async function carryOut(host, due, { outcomes, asker }) {
    const failed = [];
    const spoilt = new Set();
    const nameOf = ({ provider, region, id }) => JSON.stringify([provider, region, id]);
    for (const change of due) {
        try {
            const retention = (0,image_provider .li)(change.provider, providers.providers)?.retention;
            if (retention === undefined)
                throw new errors .yo('nobody here can do that');
            if (spoilt.has(nameOf(change)))
                throw new errors .yo('what stands on it, or another image of its bake, could not be changed');
            await retention.carryOut(change, asker);
            host.info(`Done: ${changeLine(change)}`);
        }
        catch (error) {
            for (const one of leftAloneBy(change, outcomes))
                spoilt.add(nameOf(one));
            failed.push(`${changeLine(change)}: ${plain((0,errors .bD)(error)).replace(/\.$/, '')}.`);
        }
    }
    if (failed.length > 0)
        throw new errors .yo(`${failed.join('\n')}\nRun the same again: what is done stays done.`);
}


/***/ }),

/***/ 647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    c: () => (  revokeInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);
  var _image_revocation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37446);


const revokeInputs = {
    name: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'What is revoked: a key (`bk2-…`), a recipe (`br2-…`), a digest (`sha256:…`), or the id of an image.',
    }),
    reason: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'Why, for whoever is stopped by it. It stays in the file.' }),
    by: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'Who says so. Default: the user.name of git, or who started the run.' }),
    at: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'When, as 2026-11-30T12:00:00Z. Default: now.' }),
    inherit: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({ default: 'true', description: 'Whether what builds on it is revoked with it.' }),
    'on-revoke': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: _image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .dp,
        default: 'fail',
        description: 'What publishing does instead: `fail` publishes nothing, `none` leaves the image out, `previous` publishes the newest earlier one that is good.',
    }),
    records: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Paths of records, or of folders that hold them, which tell more of what is hit.' }),
    providers: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Names of providers whose images are marked as revoked. Without any, only the file is written.',
    }),
    regions: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({ description: 'Regions to look in, beside the own one.' }),
    apply: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'Carries out what was shown: the digest of those changes. Others than those are refused.',
    }),
};


/***/ }),

/***/ 71022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  revoke: () => (  revoke)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(8005);
var files = __webpack_require__(74555);
var runner_inputs = __webpack_require__(88278);
var wording = __webpack_require__(37478);
var revocation = __webpack_require__(37446);
var revocation_file = __webpack_require__(44447);
var sources = __webpack_require__(96665);
var own_name = __webpack_require__(80761);
var revoke_channels = __webpack_require__(59630);
var values = __webpack_require__(1252);
var image_asker = __webpack_require__(35130);
var image_lineage = __webpack_require__(18269);
var image_provider = __webpack_require__(33623);
var providers = __webpack_require__(96334);
;// CONCATENATED MODULE: ./.build/pipeline/revoke/changes.js








function hitBy(entry, lineage) {
    const list = (0,revocation .Vv)([entry]);
    const hit = [...lineage.kin.values()].filter((kin) => (0,revocation .EY)(list, kin) !== undefined);
    const own = hit.map((kin) => hitImages(kin, list));
    const names = hit.map(({ name }) => name);
    const below = (0,image_lineage .GG)(names, lineage.below).flatMap(({ name }) => lineage.kin.get(name) ?? []);
    return { own, below: entry.inherit ? below : [] };
}
function hitImages(kin, list) {
    if ((0,revocation .bh)(list, kin) !== undefined)
        return kin;
    const named = kin.images.filter((image) => (0,revocation .d0)(list, image) !== undefined);
    const ids = new Set(named.flatMap(({ id, copyOf }) => (copyOf === null ? [id] : [id, copyOf])));
    return { ...kin, images: kin.images.filter(({ id, copyOf }) => ids.has(id) || (copyOf !== null && ids.has(copyOf))) };
}
async function wantedChanges(host, names, hit, entry) {
    const asker = (0,image_asker .Y)(host, { agent: 'bakehouse-revoke', passEnv: [], buildRegistry: null });
    const unknown = [];
    const changes = [];
    for (const name of [...new Set(names)].toSorted(values .Nx)) {
        const provider = (0,image_provider .li)(name, providers.providers);
        const images = hit.flatMap((kin) => kin.images.filter((one) => one.provider === name));
        if (provider === undefined || images.length === 0)
            continue;
        if (provider.withdrawal === undefined) {
            unknown.push((0,image_provider .JM)(provider.title, 'mark an image as revoked', 'Its images stay as they are; plan, bake and publish refuse them.'));
            continue;
        }
        try {
            const wanted = await provider.withdrawal.wanted(images, { at: entry.at, reason: entry.reason }, asker);
            changes.push(...wanted.map((change) => ({ ...change, provider: name })));
        }
        catch (error) {
            unknown.push(`${provider.title} was not asked: ${(0,errors .bD)(error).replace(/\.$/, '')}.`);
        }
    }
    const shown = changes
        .map(({ provider, region, id, what }) => ({ provider, region, id, what }))
        .toSorted((a, b) => (0,values .Nx)((0,values .dj)(a), (0,values .dj)(b)));
    return { changes, digest: (0,files .sc)((0,values .dj)(shown)), unknown };
}

var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./.build/pipeline/revoke/entry.js




function kindOfName(name) {
    if (/^bk\d{1,3}-/i.test(name))
        return 'key';
    if (/^br\d{1,3}-/i.test(name))
        return 'recipe';
    return /^sha256:/i.test(name) ? 'digest' : 'image';
}
function entryOf({ name, ...words }) {
    const by = kindOfName(name);
    const parsed = revocation .Fc.safeParse({ [by]: name, ...words });
    if (parsed.success)
        return parsed.data;
    const told = parsed.error.issues.map(({ path, message, code }) => {
        const at = path[0] === undefined ? 'it' : path[0] === by ? `the ${by}` : `--${String(path[0])}`;
        return code === 'custom' ? `${at} ${message}` : `${at} must be ${message}`;
    });
    throw new errors .dz(`Nothing is revoked: ${told.join('; ')}.`);
}
function entryText(entry) {
    const { reason, by, at, inherit, 'on-revoke': onRevoke, ...named } = entry;
    const lines = [
        ...Object.entries(named).map(([kind, name]) => `${kind}: ${JSON.stringify(name)}`),
        `reason: ${JSON.stringify(reason)}`,
        `by: ${JSON.stringify(by)}`,
        `at: ${at}`,
        ...(inherit ? [] : ['inherit: false']),
        ...(onRevoke === revocation .dp[0] ? [] : [`on-revoke: ${onRevoke}`]),
    ];
    return lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}\n`).join('');
}
const HEAD = '# What may not be used any more. An entry counts everywhere once it is on the default branch.\n';
function withEntry(text, entry) {
    const before = text ?? HEAD;
    const added = addLines(before, entryText(entry));
    const [was, is] = [before, added].map((one) => (0,revocation_file .x2)(revocation .NG, Buffer.from(one)).entries);
    const last = is?.at(-1);
    if (is?.length !== (was?.length ?? 0) + 1 || last === undefined || (0,revocation .$t)(last) !== (0,revocation .$t)(entry)) {
        throw new errors .yo(`${revocation .NG} cannot be added to as it is written. Add this to it:\n${entryText(entry)}`);
    }
    return added;
}
function addLines(before, entry) {
    const document = (0,dist.parseDocument)(before, { version: '1.2' });
    const { contents } = document;
    const isFlow = (0,dist .oP)(contents) && contents.flow === true;
    if (isFlow && contents.items.length === 0 && contents.range) {
        const [start, end] = contents.range;
        return `${before.slice(0, start)}${entry}${before.slice(end).replace(/^[ \t]*\r?\n/, '')}`;
    }
    const indent = (0,dist .oP)(contents) && !isFlow ? ' '.repeat(columnOf(before, contents.range?.[0] ?? 0)) : '';
    const end = before === '' || before.endsWith('\n') ? '' : '\n';
    const lines = entry.split('\n').map((line) => (line === '' ? '' : `${indent}${line}`));
    return `${before}${end}${lines.join('\n')}`;
}
function columnOf(text, offset) {
    return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

var revoke_inputs = __webpack_require__(647);
;// CONCATENATED MODULE: ./.build/pipeline/revoke/revoke.js














async function revoke(host) {
    const inputs = (0,runner_inputs .Ko)(revoke_inputs .c, (name) => host.input(name));
    if (inputs.name === '')
        throw new errors .dz("Say what is revoked, and why: bakehouse revoke bk2-… --reason 'OpenSSL has a hole'");
    const { entry, isNew } = settledEntry(host, inputs);
    const { lineage, unknown } = await (0,sources .v)(host, inputs, 'bakehouse-revoke');
    const { own, below } = hitBy(entry, lineage);
    const asks = inputs.providers.length + inputs.records.length > 0;
    for (const kin of own)
        host.info(`Revoked: ${called(kin)}`);
    for (const kin of below)
        host.info(`Revoked with it: ${called(kin)}`);
    if (asks && own.length === 0)
        host.annotate({
            level: 'warning',
            title: 'Revoke',
            message: `Nothing that is known here has the ${kindOfName(inputs.name)} ${inputs.name}.`,
        });
    const wanted = await wantedChanges(host, inputs.providers, [...own, ...below], entry);
    for (const message of [...unknown, ...wanted.unknown])
        host.annotate({ level: 'warning', title: 'Revoke', message });
    const due = wanted.changes.filter(({ isDone }) => !isDone);
    if (inputs.apply !== '' && inputs.apply !== wanted.digest) {
        throw new errors .yo(`What is to be done is not what was agreed: it has the digest ${wanted.digest}, but ${(0,runner_inputs .WU)(inputs.apply)} was given. Run it without --apply, and look at what it shows. Nothing was changed.`);
    }
    if (isNew)
        writeEntry(host, entry);
    else
        tellThere(host, entry);
    for (const change of wanted.changes)
        host.info(`${change.isDone ? 'Done already' : 'Due'}: ${lineOf(change)}`);
    const channels = (0,revoke_channels .C_)(host.workspace, entry, [...own, ...below]);
    for (const message of channels.unknown)
        host.annotate({ level: 'warning', title: 'Revoke', message });
    for (const stand of channels.stands)
        host.annotate({ level: 'warning', title: 'Revoke', message: standWords(stand) });
    host.output('channels', JSON.stringify(channels.stands));
    host.output('entry', JSON.stringify(entry));
    host.output('affected', JSON.stringify([...own, ...below].map(({ name, leg, images }) => ({ name, leg, images }))));
    host.output('digest', wanted.digest);
    host.output('due', String(inputs.apply === '' ? due.length : 0));
    if (inputs.apply !== '')
        await carryOut(host, due);
    else if (due.length > 0)
        host.info(`Nothing was changed at providers. To do so, add: --apply ${wanted.digest}`);
    host.info(`${(0,revocation .Gn)(entry).replace(/^r/, 'R')}. ${isNew ? 'Commit the file: it' : 'It'} counts everywhere once it is on the default branch.`);
}
function tellThere(host, entry) {
    host.info(`${revocation .NG} has this entry already.`);
    const others = ['reason', 'by', 'at', 'inherit', 'on-revoke'].filter((name) => {
        const given = host.input(name).trim();
        return given !== '' && given !== String(entry[name]);
    });
    if (others.length === 0)
        return;
    const message = `It stands there with another ${others.join(', ')} than was given, and stays as it is: change it in the file.`;
    host.annotate({ level: 'warning', title: 'Revoke', message });
}
function settledEntry(host, inputs) {
    const { entries } = (0,revocation_file .LK)(host.workspace);
    const there = entries.find((entry) => (0,revocation .$t)(entry) === `${kindOfName(inputs.name)} ${inputs.name.toLowerCase()}`);
    if (there !== undefined)
        return { entry: there, isNew: false };
    if (inputs.reason.trim() === '')
        throw new errors .dz('Say with --reason why: it is what people read who are stopped by it.');
    const by = inputs.by === '' ? (0,own_name .q)(host) : inputs.by;
    if (by === '')
        throw new errors .dz('Say with --by who revokes it: git knows no user.name here.');
    const at = inputs.at === '' ? new Date().toISOString().replace(/\.\d+Z$/, 'Z') : inputs.at;
    const { name, reason, inherit, 'on-revoke': onRevoke } = inputs;
    return { entry: entryOf({ name, reason, by, at, inherit, 'on-revoke': onRevoke }), isNew: true };
}
function writeEntry(host, entry) {
    const path = (0,external_node_path_.join)(host.workspace, revocation .NG);
    let text = null;
    try {
        text = (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        if ((0,errors .$N)(error) !== 'ENOENT')
            throw error;
    }
    (0,files .vK)(path, withEntry(text, entry), 0o644);
    host.info(`Written to ${revocation .NG}.`);
}
async function carryOut(host, due) {
    const failed = [];
    for (const change of due) {
        try {
            await change.carryOut();
            host.info(`Done: ${lineOf(change)}`);
        }
        catch (error) {
            failed.push(`${lineOf(change)}: ${(0,errors .bD)(error).replace(/\.$/, '')}`);
        }
    }
    if (failed.length === 0)
        return host.info(`Changed ${(0,wording .hS)(due.length, 'thing')} at providers.`);
    throw new errors .yo(`${failed.join('\n')}\nRun the same again: what is done stays done.`);
}
function standWords({ channel, leg, key, 'on-revoke': onRevoke }) {
    const stands = `${leg} stands in the channel ${channel} by the key ${key ?? 'none'}, which this revokes; on-revoke of the channel is ${onRevoke}.`;
    const back = `Once the entry is on the default branch: bakehouse promote --to ${channel} --revoked`;
    const choose = `Promote another image there, or go back: bakehouse promote --to ${channel} --back`;
    return onRevoke === 'none' ? `${stands} It stays there.` : `${stands} ${onRevoke === 'previous' ? back : choose}`;
}
function lineOf({ provider, region, id, what }) {
    return `${provider} ${region} ${id}: ${what}`;
}
function called({ leg, name, images }) {
    const ids = images.map(({ region, id }) => (region === 'local' ? id : `${region} ${id}`)).join(', ');
    return `${leg === null ? name : `${leg} ${name}`}${ids === '' || ids === name ? '' : ` (${ids})`}`.replaceAll(/[\p{Cc}]+/gu, ' ');
}


/***/ }),

/***/ 85799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    kJ: () => (  revokedCopy),
    l1: () => (  isRevokedEntry),
    pP: () => (  revokedLeg)
  });
  var _image_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79177);
  var _image_revocation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37446);


function isRevokedEntry(entry, list) {
    return revokedCopy(entry, list) !== undefined || revokedLeg(entry, null, [], list) !== undefined;
}
function revokedCopy({ places }, list) {
    for (const { id } of places) {
        const entry = (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .d0)(list, { id });
        if (entry !== undefined)
            return `its copy ${id} is ${(0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .Gn)(entry)}`;
    }
    return undefined;
}
function revokedLeg(record, plan, records, list) {
    if (list.named.size === 0)
        return undefined;
    const own = entriesOf(record, list).map((entry) => ({ entry, reason: `it is ${(0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .Gn)(entry)}` }));
    const above = [...startsOf(record), ...ancestorsOf(record, plan, records)].flatMap(({ name, ...made }) => entriesOf(made, list)
        .filter(({ inherit }) => inherit)
        .map((entry) => ({ entry, reason: `${name}, which it stands on, is ${(0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .Gn)(entry)}` })));
    const strictness = ({ entry }) => _image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .dp.indexOf(entry['on-revoke']);
    return [...own, ...above].toSorted((a, b) => strictness(a) - strictness(b))[0];
}
function entriesOf({ key, recipe, images }, list) {
    const found = [
        (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .bh)(list, { key, recipe: null }),
        (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .bh)(list, { key: null, recipe }),
        ...images.map((image) => (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .d0)(list, image)),
    ];
    return found.flatMap((entry) => entry ?? []);
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
            found.push({
                name,
                key: planned.key,
                recipe: planned.recipe,
                images: [...planned.sources, ...(0,_image_plan_js__WEBPACK_IMPORTED_MODULE_0__  .u0)(planned.bases)],
            });
        if (own !== undefined)
            found.push({ name, key: own.key, recipe: own.recipe, images: [...own.images, ...own.sources] });
        leg = (isPlanned ? planned.parent : null) ?? own?.parent?.leg ?? null;
        key = own?.parent?.key ?? null;
    }
    return found;
}


/***/ })

};
