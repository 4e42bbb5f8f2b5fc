export const id = 8847;
export const ids = [8847];
export const modules = {

/***/ 48847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ADOPTED_TAG: () => (/* binding */ ADOPTED_TAG),
  adopt: () => (/* binding */ adopt)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/actions/plan/main.js + 61 modules
var main = __webpack_require__(93404);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/inputs.js
var core_inputs = __webpack_require__(28619);
// EXTERNAL MODULE: ./.build/core/nearest.js
var nearest = __webpack_require__(89046);
// EXTERNAL MODULE: ./.build/image/reuse-from.js
var reuse_from = __webpack_require__(74765);
// EXTERNAL MODULE: ./.build/plan/look-up.js + 3 modules
var look_up = __webpack_require__(46942);
// EXTERNAL MODULE: ./.build/plan/plan-file.js
var plan_file = __webpack_require__(96024);
// EXTERNAL MODULE: ./.build/plan/reach.js
var plan_reach = __webpack_require__(27063);
// EXTERNAL MODULE: ./.build/providers/aws/identity.js
var identity = __webpack_require__(90115);
// EXTERNAL MODULE: ./.build/providers/aws/image-set.js
var image_set = __webpack_require__(41421);
// EXTERNAL MODULE: ./.build/recipe/recipe.js + 21 modules
var recipe = __webpack_require__(30279);
// EXTERNAL MODULE: ./.build/pipeline/adopt/inputs.js
var adopt_inputs = __webpack_require__(84347);
// EXTERNAL MODULE: ./.build/providers/aws/choice.js
var choice = __webpack_require__(73222);
;// CONCATENATED MODULE: ./.build/pipeline/adopt/fitness.js


/** What Docker and people call an architecture, and what EC2 does. */
const ARCHITECTURES = {
    amd64: 'x86_64',
    x86_64: 'x86_64',
    arm64: 'arm64',
    aarch64: 'arm64',
    i386: 'i386',
};
/**
 * Why an image cannot stand for a leg: everything at once, each a clause; none where it can.
 * @param image as EC2 tells it; undefined: it is not there
 * @param caller the account that the credentials belong to
 */
function unfit(leg, image, caller, region) {
    if (image === undefined)
        return [`${caller} has no such image in ${region}`];
    const problems = [];
    const { Name: name = '', OwnerId: owner = 'nobody', Architecture: arch = 'none', State: state = 'unknown' } = image;
    if (state !== 'available')
        problems.push(`it is ${state}, not available`);
    if (owner !== caller)
        problems.push(`it is of ${owner}, but the credentials are of ${caller}; copy it first`);
    if (leg.account !== null && owner !== leg.account)
        problems.push(`it is of ${owner}, but the leg is baked in ${leg.account}`);
    if (!fitsName(leg.name, name))
        problems.push(`its name is ${JSON.stringify(name)}, but the leg's is ${JSON.stringify(leg.name)}`);
    if (leg.arch !== null && (ARCHITECTURES[leg.arch] ?? leg.arch) !== arch)
        problems.push(`it is for ${arch}, but the leg for ${leg.arch}`);
    const key = (0,choice/* tagOf */.cO)(image, image_set/* KEY_TAG */.HI);
    if (key !== undefined && key !== leg.key)
        problems.push(`it has the key ${key} already, of another bake`);
    else if ((0,choice/* tagOf */.cO)(image, image_set/* VERIFIED_TAG */.mv) !== undefined && key === undefined)
        problems.push(`it has the tag ${image_set/* VERIFIED_TAG */.mv}, though nothing tells what was tested; take it off first`);
    return problems;
}
/**
 * Whether a name is one that the pattern makes: each placeholder stands for at least one character.
 * @param pattern with placeholders of which nobody knows yet what they stand for, as {timestamp}
 */
function fitsName(pattern, name) {
    const parts = [''];
    for (const [token] of pattern.matchAll(/\{\{|\}\}|\{[^{}]*\}|[^{}]+/g)) {
        if (token === '{{' || token === '}}')
            parts.push(`${parts.pop() ?? ''}${token.charAt(0)}`);
        else if (token.startsWith('{'))
            parts.push('');
        else
            parts.push(`${parts.pop() ?? ''}${token}`);
    }
    const [first = '', ...rest] = parts;
    if (rest.length === 0)
        return name === first;
    if (!name.startsWith(first))
        return false;
    const last = rest.pop() ?? '';
    let at = first.length;
    for (const part of rest) {
        // The earliest place leaves the most for what follows.
        const next = name.indexOf(part, at + 1);
        if (next < 0)
            return false;
        at = next + part.length;
    }
    return name.length - last.length > at && name.endsWith(last);
}

;// CONCATENATED MODULE: ./.build/pipeline/adopt/rows.js

const ID = /^ami-[0-9a-f]{8,17}$/;
const MOST = 10_000;
/**
 * The rows of a CSV of `leg,id`. Empty lines and those that begin with # do not count; cells may stand in quotes. Throws a
 * UserError that names every line which is none, and what is there twice.
 */
function readRows(text, name) {
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
        if (cells.length === 2 && leg !== '' && ID.test(id))
            rows.push({ leg, id });
        else
            wrong.push(`${name}:${index + 1}: must be a leg and the id of an image, as web/noble,ami-0123456789abcdef0, but was ${JSON.stringify(line.slice(0, 80))}.`);
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
        throw new errors/* UserError */.yo(wrong.join('\n'));
    return rows;
}
/** A single row, of the command line. */
function rowOf(leg, id) {
    if (!ID.test(id))
        throw new errors/* UserError */.yo(`An image of EC2 is named by its id, as ami-0123456789abcdef0, but this was ${JSON.stringify(id)}.`);
    return { leg, id };
}

;// CONCATENATED MODULE: ./.build/pipeline/adopt/adopt.js
















/** By this an image is told from those that were baked, for as long as it lives. */
const ADOPTED_TAG = 'bakehouse:adopted';
const LONGEST_REASON = 256;
/**
 * Gives images that were made elsewhere the tags by which runs find them: today's key and the leg, but no mark of passed
 * tests, so that the next run tests them instead of baking. All of them are looked at before the first is tagged.
 */
async function adopt(host) {
    const inputs = (0,core_inputs/* readInputs */.Ko)(adopt_inputs/* adoptInputs */.m, (name) => host.input(name));
    const rows = rowsOf(host, inputs);
    checkWords(inputs);
    const legs = await host.group('Plan', () => planned(host, inputs));
    const reach = (0,plan_reach/* reachOf */.x)(host, { passEnv: [], staging: null });
    const { repository } = reach;
    const recipes = await (0,recipe/* createRecipes */.M)({
        repository,
        environment: host.environment,
        templates: [],
        manifests: [],
        written: [],
    });
    const world = { recipes, reach, inputs, accounts: new Map() };
    const problems = [];
    const adoptions = [];
    const taken = new Set();
    for (const row of rows) {
        const leg = legs.find((one) => one.leg === row.leg || one.aliases.includes(row.leg));
        if (leg === undefined) {
            const near = (0,nearest/* nearestName */.q)(row.leg, legs.map((one) => one.leg));
            problems.push(`${row.leg}: the manifest has no such leg.${near === undefined ? '' : ` Did you mean ${near}?`}`);
            continue;
        }
        if (taken.has(leg.leg)) {
            problems.push(`${row.leg}: it is the same image as another leg of the list, ${leg.leg}; name one of them.`);
            continue;
        }
        taken.add(leg.leg);
        try {
            adoptions.push(await adoptionOf(row, leg, world));
        }
        catch (error) {
            problems.push(`${row.leg}: ${row.id} is not adopted: ${(0,errors/* messageOf */.bD)(error)}.`);
        }
    }
    if (problems.length > 0)
        throw new errors/* UserError */.yo(`${problems.join('\n')}\nNothing was tagged.`);
    for (const { row, region, tags } of adoptions) {
        await (await reach.connectEc2(region)).tag([row.id], tags);
        host.info(`${row.leg}: ${row.id} in ${region} is adopted. The next run tests it instead of baking.`);
    }
    host.output('adopted', JSON.stringify(adoptions.map(({ row, region }) => ({ ...row, region }))));
    host.info(`Adopted ${adoptions.length} ${adoptions.length === 1 ? 'image' : 'images'}.`);
}
function rowsOf(host, { leg, id, from }) {
    if (from === '' && leg !== '' && id !== '')
        return [rowOf(leg, id)];
    if (from === '' || leg !== '' || id !== '') {
        throw new errors/* UserError */.yo('Name a leg and the id of its image (bakehouse adopt web/noble ami-… --reason …), or a file of many with --from.');
    }
    try {
        return readRows((0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(host.workspace, from), 'utf8'), from);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            throw error;
        throw new errors/* UserError */.yo(`${from} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
function checkWords({ reason, branch }) {
    if (reason.trim() === '')
        throw new errors/* UserError */.yo('Say with --reason why: it stays on the image for whoever asks later.');
    if (reason.length > LONGEST_REASON || /[^\p{L}\p{N}\p{Zs}_.:/=+@-]/u.test(reason)) {
        throw new errors/* UserError */.yo(`The reason becomes a tag of EC2: at most ${LONGEST_REASON} letters, digits, spaces and _ . : / = + - @.`);
    }
    const problem = reuse_from/* reuseFrom */.ld.safeParse([branch]).error?.issues[0]?.message;
    if (problem !== undefined)
        throw new errors/* UserError */.yo(`--branch ${problem}.`);
}
/** The legs of the manifest with their keys of today, and what their providers have. */
async function planned(host, { manifest, vars }) {
    const outputs = new Map();
    const given = new Map([
        ['manifest', manifest.join('\n')],
        ['vars', vars.join('\n')],
        ['dry-run', 'true'],
        ['summary', 'none'],
    ]);
    await (0,main.plan)({
        ...host,
        input: (name) => given.get(name) ?? '',
        output: (name, value) => void outputs.set(name, value),
    });
    return (0,plan_file/* readPlan */.m)(outputs.get('plan') ?? '', outputs.get('digest') ?? '').plan.legs;
}
/** Throws where the image cannot stand for the leg, with everything that speaks against it. */
async function adoptionOf(row, leg, { recipes, reach, inputs, accounts }) {
    const { key } = leg;
    if (key === null)
        throw new errors/* UserError */.yo(`the leg has no key, since ${leg.reason}`);
    if (!leg.todo.includes('bake'))
        throw new errors/* UserError */.yo('the leg has an image already, and nothing is to be baked for it');
    const recipe = await recipes.recipeOf(leg, new Map());
    const [build, ...others] = recipe.builds;
    if (build === undefined || !recipe.buildsKnown || others.length > 0 || (0,look_up/* keeperOf */.yD)(build.type) !== 'aws') {
        const made = recipe.builds.map(({ name }) => name).join(', ') || 'images that nobody can tell';
        throw new errors/* UserError */.yo(`only a leg whose one build makes an image of EC2 takes one, but this makes ${made}`);
    }
    const [region, ...more] = (0,look_up/* lookUpRegions */.Ou)({ definition: leg, key, recipe }, reach.region);
    if (region === undefined)
        throw new errors/* UserError */.yo('no region says where it is looked for; set AWS_REGION');
    if (more.length > 0)
        throw new errors/* UserError */.yo(`it is baked in several regions (${[region, ...more].join(', ')}), and one image is not all of it`);
    const caller = accounts.get(region) ?? (await (0,identity/* callerAccount */.Xr)(region));
    accounts.set(region, caller);
    const [image] = await (await reach.connectEc2(region)).imagesById([row.id]);
    const problems = unfit(leg, image, caller, region);
    if (problems.length > 0)
        throw new errors/* UserError */.yo(problems.join('; '));
    const [set] = (0,image_set/* imageSetTags */.lD)(key, [{ build: build.name, region, id: row.id }]);
    const tags = {
        ...set?.tags,
        'bakehouse:leg': leg.leg,
        'bakehouse:layer': leg.layer,
        [image_set/* REF_TAG */.H5]: `refs/heads/${inputs.branch}`,
        ...(leg.recipe === null ? {} : { 'bakehouse:recipe': leg.recipe }),
        [ADOPTED_TAG]: inputs.reason.trim(),
    };
    return { row, region, tags };
}


/***/ })

};
