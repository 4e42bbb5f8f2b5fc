export const id = 29;
export const ids = [29];
export const modules = {

/***/ 46621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  adopt: () => (  adopt)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var main = __webpack_require__(27771);
var errors = __webpack_require__(8005);
var runner_inputs = __webpack_require__(88278);
var image_asker = __webpack_require__(35130);
var wording = __webpack_require__(37478);
var provider = __webpack_require__(33623);
var reuse_from = __webpack_require__(74765);
var look_up = __webpack_require__(81419);
var providers = __webpack_require__(410);
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
    const legs = await host.group('Plan', () => planned(host, inputs));
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
    return plan.legs;
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


/***/ })

};
