export const id = 8708;
export const ids = [8708];
export const modules = {

/***/ 70610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fo: () => (  collect),
    So: () => (  isTestedEarlier),
    u_: () => (  recordsByLeg)
  });
  var _core_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1252);
  var _image_image_ids_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50518);
  var _image_record_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29131);
  var _image_record_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33554);
  var _image_scan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51611);





function collect(plan, set, hides) {
    const expected = plan.legs.filter(({ state }) => state !== 'unselected');
    const { byLeg, problems } = recordsByLeg(plan, set);
    const results = new Map(expected.map((leg) => [leg.leg, resultOf(leg, byLeg.get(leg.leg), problems.get(leg.leg) ?? [])]));
    for (const { leg, parent } of expected.toSorted((a, b) => a.level - b.level)) {
        const result = results.get(leg);
        if (result?.status !== 'blocked')
            continue;
        results.set(leg, withCause(result, parent === null ? undefined : results.get(parent)));
    }
    const legs = [...results.values()];
    return {
        status: statusOf(legs, problems.has(null)),
        legs,
        ...outputsOf(expected, results, hides),
        problems: problems.get(null) ?? [],
    };
}
function recordsByLeg(plan, set) {
    const toBake = new Set(plan.legs.filter(({ todo }) => todo.includes('bake')).map(({ leg }) => leg));
    const planned = plan.records.filter(({ leg }) => !toBake.has(leg)).map(_image_record_file_js__WEBPACK_IMPORTED_MODULE_1__  .w9);
    return (0,_image_record_chain_js__WEBPACK_IMPORTED_MODULE_0__  .YL)({ records: [...planned, ...set.records], problems: set.problems });
}
function resultOf(leg, found, problems) {
    const result = (status, reason) => ({
        leg: leg.leg,
        status,
        images: status === 'baked' || status === 'reused' ? (found?.record.images ?? []) : [],
        reason,
        blockedBy: null,
    });
    if (problems.length > 0)
        return result('missing', problems.join(' '));
    if (found === undefined) {
        return result('missing', 'it left no record: its job did not run, or was ended before it could write one');
    }
    const { record, from } = found;
    if (leg.key !== null && record.key !== null && record.key !== leg.key) {
        return result('missing', `its record (${from}) is of the key ${record.key}, but the plan says ${leg.key}`);
    }
    const { status, failure, verification } = record;
    const why = failure === null ? '' : `${failure.class}: ${failure.message}`;
    if (status === 'failed' || status === 'cancelled' || status === 'blocked')
        return result(status, why);
    const unscanned = (0,_image_scan_js__WEBPACK_IMPORTED_MODULE_2__  .sl)(record.scan);
    if (verification === null) {
        if (unscanned !== undefined)
            return result('failed', unscanned);
        const isDue = leg.todo.includes('verify') && !isTestedEarlier(record);
        const isTested = leg.verify !== null && leg.verify['none'] !== true;
        if (!isDue || (!isTested && record.scan !== undefined))
            return result(status, '');
        return result('missing', `it was baked, but no result of its ${isTested || leg.scan === undefined ? 'tests' : 'scan'} came`);
    }
    if (verification.gate === 'pass') {
        const lack = (0,_image_scan_js__WEBPACK_IMPORTED_MODULE_2__  .Lh)(record, (0,_image_scan_js__WEBPACK_IMPORTED_MODULE_2__  .aH)(leg));
        if (unscanned === undefined && lack !== undefined)
            return result('missing', lack);
        return unscanned === undefined ? result(status, '') : result('failed', unscanned);
    }
    const { conclusion, instances } = verification;
    if (conclusion === 'cancelled')
        return result('cancelled', 'its tests were cancelled');
    if (conclusion === 'skipped')
        return result(status, '');
    const bad = instances.reduce((sum, { failed, errored }) => sum + failed + errored, 0);
    const total = instances.reduce((sum, one) => sum + one.total, 0);
    return result('failed', `its tests did not pass (${conclusion}${bad > 0 ? `: ${bad} of ${total}` : ''})`);
}
function isTestedEarlier({ status, tested }) {
    return status === 'reused' && tested === true;
}
function withCause(result, parent) {
    const isBad = parent?.status === 'failed' || parent?.status === 'cancelled' || parent?.status === 'missing';
    const blockedBy = isBad ? parent.leg : (parent?.blockedBy ?? null);
    if (blockedBy !== null)
        return { ...result, blockedBy };
    return result.reason === '' ? { ...result, reason: 'it was blocked, though nothing above it failed' } : result;
}
function statusOf(legs, isBroken) {
    const has = (status) => legs.some((leg) => leg.status === status);
    if (isBroken || has('failed'))
        return 'failed';
    if (has('cancelled'))
        return 'cancelled';
    if (has('missing') || has('blocked'))
        return 'failed';
    return has('baked') ? 'baked' : 'reused';
}
function outputsOf(legs, results, hides) {
    const images = [];
    const leftOut = [];
    const byLeg = [];
    for (const { leg, aliases } of legs) {
        const baked = results.get(leg)?.images ?? [];
        for (const image of (0,_image_image_ids_js__WEBPACK_IMPORTED_MODULE_3__  .K1)(leg, baked)) {
            if (hides((0,_core_values_js__WEBPACK_IMPORTED_MODULE_4__  .dj)(image)))
                leftOut.push({ leg, build: image.build, region: image.region });
            else
                images.push(image);
        }
        const places = Object.entries((0,_image_image_ids_js__WEBPACK_IMPORTED_MODULE_3__  .fT)(baked));
        for (const id of [leg, ...aliases]) {
            const shown = places.filter(([place, image]) => !hides((0,_core_values_js__WEBPACK_IMPORTED_MODULE_4__  .dj)({ [id]: { [place]: image } })));
            if (shown.length > 0)
                byLeg.push([id, Object.fromEntries(shown)]);
        }
    }
    return { images, imagesByLeg: Object.fromEntries(byLeg), leftOut };
}


/***/ }),

/***/ 42382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DG: () => (  descendants),
    Ke: () => (  matcherOf),
    Q7: () => (  selectLegs),
    ap: () => (  nearHint)
  });
  var picomatch__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14006);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37478);




function selectLegs(legs, choice) {
    for (const input of ['only', 'except']) {
        for (const glob of choice[input]) {
            if (legs.some(choiceOf([glob])))
                continue;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "${input}" holds "${glob}", which names no leg of the plan.${nearChoice(glob, legs)}`);
        }
    }
    const isNamed = choiceOf(choice.only);
    const named = legs.filter((leg) => choice.only.length === 0 || isNamed(leg)).map(({ leg }) => leg);
    const chosen = new Set(named);
    if (choice.only.length > 0 && choice.with === 'parents') {
        const parents = new Map(legs.map(({ leg, parent }) => [leg, parent]));
        for (const leg of named) {
            for (let next = parents.get(leg) ?? null; next !== null && !chosen.has(next); next = parents.get(next) ?? null) {
                chosen.add(next);
            }
        }
    }
    if (choice.only.length > 0 && choice.with === 'children')
        for (const leg of descendants(legs, chosen))
            chosen.add(leg);
    const excepted = new Set(legs.filter(choiceOf(choice.except)).map(({ leg }) => leg));
    return new Set([...chosen].filter((leg) => !excepted.has(leg)));
}
const TIER = 'tier=';
const LAYER = 'layer=';
function choiceOf(globs) {
    const tiers = new Set(globs.flatMap((glob) => tierOf(glob) ?? []));
    const others = globs.filter((glob) => tierOf(glob) === undefined);
    const isId = matcherOf(others);
    const isTag = matcherOf(others.filter((glob) => glob.includes('/') || glob.includes(':')));
    return ({ leg, tier, 'declared-tag': tag }) => isId(leg) || (tier !== undefined && tiers.has(tier)) || (typeof tag === 'string' && isTag(tag));
}
function tierOf(glob) {
    const prefix = [TIER, LAYER].find((one) => glob.startsWith(one));
    return prefix === undefined ? undefined : glob.slice(prefix.length);
}
function nearChoice(glob, legs) {
    if (tierOf(glob) !== undefined) {
        const tiers = [...new Set(legs.flatMap(({ tier }) => tier ?? []))];
        return ` A tier is ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .A3)(tiers.map((tier) => `${TIER}${tier}`))}.`;
    }
    if (!glob.includes(':'))
        return nearHint(glob, legs);
    const tags = legs.flatMap(({ 'declared-tag': tag }) => tag ?? []);
    const near = (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_2__  .qb)(glob.slice(0, LONGEST_COMPARED), tags);
    return near === undefined ? nearHint(glob, legs) : ` Did you mean ${near}?`;
}
function nearHint(glob, legs) {
    const ids = legs.map(({ leg }) => leg);
    const images = ids.map((leg) => leg.split('/')[0] ?? leg);
    const near = (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_2__  .qb)(glob.slice(0, LONGEST_COMPARED), [
        ...new Set(glob.includes('/') ? ids : [...images, ...ids]),
    ]);
    return near === undefined ? whatThereIs([...new Set(images)]) : ` Did you mean ${near}?`;
}
const MOST_NAMED = 10;
function whatThereIs(images) {
    const more = images.length - MOST_NAMED;
    const named = `${images.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    return images.length === 0 ? '' : ` Its images: ${named}.`;
}
const LONGEST_COMPARED = 200;
function descendants(legs, of) {
    const children = new Map();
    for (const { leg, parent } of legs) {
        if (parent === null)
            continue;
        const siblings = children.get(parent);
        if (siblings === undefined)
            children.set(parent, [leg]);
        else
            siblings.push(leg);
    }
    const found = new Set();
    const waiting = [...of];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        for (const child of children.get(next) ?? []) {
            if (found.has(child))
                continue;
            found.add(child);
            waiting.push(child);
        }
    }
    return found;
}
const LONGEST = 4096;
function matcherOf(globs) {
    const long = globs.find((glob) => glob.length > LONGEST);
    if (long !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`The glob "${long.slice(0, 40)}…" has more than ${LONGEST} characters.`);
    const exact = new Set(globs);
    const all = globs
        .filter((glob) => glob !== '')
        .flatMap((glob) => (glob.includes('/') || glob === '**' ? [glob] : [glob, `${glob}/**`]));
    const matches = picomatch__WEBPACK_IMPORTED_MODULE_3__(all, { dot: true, nonegate: true });
    return (leg) => all.length > 0 && (exact.has(leg) || matches(leg));
}


/***/ }),

/***/ 46819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AQ: () => (  providerTargets),
    R0: () => (  readTargets),
    W2: () => (  createPublishers),
    Yg: () => (  targetsSchema),
    cn: () => (  FILES),
    lS: () => (  copiesOf),
    tX: () => (  targetSchema)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
  var _core_text_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22299);
  var _files_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7617);



const FILES = 'files';
function targetSchema(providers) {
    const kinds = providers.flatMap(({ name, target }) => (target === undefined ? [] : [[name, target.fields]]));
    const names = kinds.map(([name]) => name).join(', ');
    return zod__WEBPACK_IMPORTED_MODULE_2__  .rej({
        ...Object.fromEntries(kinds.map(([name, fields]) => [name, fields.optional()])),
        files: _files_fields_js__WEBPACK_IMPORTED_MODULE_1__  .p.optional(),
    })
        .refine((one) => Object.keys(one).length > 0, { error: `has at least one of ${names} and ${FILES}` });
}
function targetsSchema(providers) {
    return zod__WEBPACK_IMPORTED_MODULE_2__  .g1P(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), targetSchema(providers));
}
function readTargets(where, value, providers) {
    const document = { name: where, value, written: value, lineOf: () => 1 };
    return (0,_core_text_document_js__WEBPACK_IMPORTED_MODULE_0__  .sw)(document, targetsSchema(providers));
}
function providerTargets(target, providers) {
    return providers.flatMap(({ name, target: kind }) => {
        const fields = target?.[name];
        return kind === undefined || fields === undefined ? [] : [{ kind: name, target: kind, fields }];
    });
}
function copiesOf(target, providers) {
    return providerTargets(target, providers).flatMap(({ target: kind, fields }) => kind.copiesTo?.(fields) ?? []);
}
function isTaken({ images }, { takes }) {
    return images.some(takes);
}
async function createPublishers(providers, { targets, candidatesOf, plannedOf, common, files }) {
    const publishers = [];
    for (const [name, target] of Object.entries(targets)) {
        const candidates = candidatesOf(name);
        if (candidates.length === 0)
            continue;
        const kinds = providerTargets(target, providers);
        for (const { target: kind, fields } of kinds) {
            const own = candidates.filter((one) => isTaken(one, kind) ||
                !kinds.some(({ target: other }) => isTaken(one, other)));
            if (own.length === 0)
                continue;
            publishers.push(await kind.publisher(fields, { ...common, target: name, candidates: own, planned: plannedOf(name) }));
        }
        if (target.files !== undefined)
            publishers.push(files(name, target.files, candidates));
    }
    return publishers;
}


/***/ }),

/***/ 26836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Nt: () => (  sharedFiles),
    d0: () => (  sharedFileMessage),
    gL: () => (  deliveryPlace)
  });
function sharedFiles(targets) {
    const owners = new Map();
    return targets.flatMap(({ target, place, paths }) => paths.flatMap((path) => {
        const key = JSON.stringify([place, path]);
        const other = owners.get(key) ?? target;
        owners.set(key, other);
        return other === target ? [] : [{ target, other, path }];
    }));
}
function sharedFileMessage({ path, other }) {
    return `the target "${other}" writes the file ${JSON.stringify(path)}, too, and each would undo what the other writes. Give each a file of its own, or make one target of them`;
}
function deliveryPlace(target, { deliver, branch }, found) {
    if (deliver === 'artifact')
        return 'folder';
    if (deliver === 'commit')
        return `branch ${found ?? branch ?? ''}`;
    return `branch ${branch ?? `bakehouse/${target}`}`;
}


/***/ }),

/***/ 7617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  formats),
    p: () => (  filesFields)
  });
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _image_placeholder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90881);
  var _image_repository_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48064);




const pattern = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()
    .min(1)
    .superRefine((value, context) => {
    try {
        (0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_1__  .iJ)(value);
    }
    catch (error) {
        context.addIssue({ code: 'custom', message: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error) });
    }
});
const path = pattern.superRefine((value, context) => {
    const problem = (0,_image_repository_path_js__WEBPACK_IMPORTED_MODULE_2__  .z)(value.replace(/\{\{|\}\}|\{[^{}]*\}/g, 'x'));
    if (problem !== undefined)
        context.addIssue({ code: 'custom', message: problem });
});
const deliveries = ['artifact', 'commit', 'pull-request'];
const formats = ['manifest', 'tfvars', 'properties', 'map', 'dotenv', 'markdown'];
const filesFields = zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    manifest: path.optional().describe('A JSON file of all images, by the schema bakehouse/image-manifest/1.'),
    tfvars: path
        .optional()
        .describe('A JSON file of variables for Terraform (name it *.auto.tfvars.json) or Packer; of an image in regions a map of ids by region, unless the path or the variable has {region}.'),
    properties: path.optional().describe('A .properties file; what else is in it stays as it is.'),
    map: path.optional().describe('A JSON file that holds ids by names; what else is in it stays as it is.'),
    dotenv: path
        .optional()
        .describe('A file of NAME=value that a shell can source; of an image in regions a name for each region.'),
    markdown: path.optional().describe('A Markdown file with a table of the images.'),
    variable: pattern
        .default('{image}_image_id')
        .describe('The name of a variable in `tfvars`, and in `dotenv` in capital letters.'),
    property: pattern.default('{image}.image.id').describe('The name of a property in `properties`.'),
    field: zod__WEBPACK_IMPORTED_MODULE_3__  .KCZ([pattern, zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(pattern).min(1)])
        .default('{image}')
        .describe('The name of the member in `map`, or the names that lead to it.'),
    deliver: zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(deliveries)
        .default('artifact')
        .describe('artifact: the files are written for later steps; commit: they are pushed to `branch`; pull-request: they are proposed by one pull request.'),
    branch: _image_repository_path_js__WEBPACK_IMPORTED_MODULE_2__  .a
        .optional()
        .describe('Of commit: the branch that gets the commit, by default the default branch. Of pull-request: the branch that it comes from, by default bakehouse/<target>.'),
})
    .refine((fields) => formats.some((format) => fields[format] !== undefined), {
    error: `names at least one of ${formats.join(', ')}`,
})
    .refine(({ deliver, branch: named }) => deliver !== 'artifact' || named === undefined, {
    path: ['branch'],
    error: 'has a meaning only where `deliver` is commit or pull-request',
})
    .describe('Files that carry ids to whoever reads them.');


/***/ }),

/***/ 15517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L3: () => (  idLeavesOf),
    pm: () => (  slotMatcher),
    rw: () => (  isImageId)
  });
  var _core_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1252);

function idLeavesOf(value, names = []) {
    if (typeof value === 'string')
        return [{ names, id: value }];
    if (!(0,_core_values_js__WEBPACK_IMPORTED_MODULE_0__  .Gv)(value))
        return undefined;
    const leaves = [];
    for (const [name, one] of Object.entries(value)) {
        const below = idLeavesOf(one, [...names, name]);
        if (below === undefined)
            return undefined;
        leaves.push(...below);
    }
    return leaves;
}
function slotMatcher(slots) {
    const closed = new Set(slots.filter(({ isOpen }) => !isOpen).map(({ names }) => JSON.stringify(names)));
    const open = new Set(slots.filter(({ isOpen }) => isOpen).map(({ names }) => JSON.stringify(names.slice(0, -1))));
    return ({ names }) => closed.has(JSON.stringify(names)) || (names.length > 0 && open.has(JSON.stringify(names.slice(0, -1))));
}
function isImageId(text) {
    return /^ami-[0-9a-z-]+$|(?:^|@)sha256:[0-9a-f]{64}$/.test(text);
}


/***/ }),

/***/ 19052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    B: () => (  imageManifest),
    s: () => (  renderManifest)
  });
  var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _item_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21887);
  var _merged_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97973);
  var _json_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80163);
  var _stale_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41237);






const imageManifest = zod__WEBPACK_IMPORTED_MODULE_5__  .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_5__  .euz('bakehouse/image-manifest/1'),
    images: zod__WEBPACK_IMPORTED_MODULE_5__  .YOg(zod__WEBPACK_IMPORTED_MODULE_5__  .rej({
        leg: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP().min(1),
        image: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP().min(1),
        axes: zod__WEBPACK_IMPORTED_MODULE_5__  .g1P(zod__WEBPACK_IMPORTED_MODULE_5__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_5__  .YjP()),
        build: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP().describe("The build's name in the template."),
        provider: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP(),
        region: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP().describe('The region, or local.'),
        id: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP().min(1).describe('What a consumer starts from.'),
        name: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP(),
        version: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP(),
    }))
        .describe('Sorted by leg, region and build.'),
});
function renderManifest(items, existing, expected = null) {
    const own = new Set(items.map(({ placed }) => placed.leg));
    const planned = expected?.isWhole === true ? new Set(expected.items.map(({ placed }) => placed.leg)) : null;
    const others = manifestOf(existing).filter(({ leg }) => !own.has(leg));
    const isKept = ({ leg }) => planned?.has(leg) !== false;
    const kept = others.filter(isKept);
    const departed = new Set(others.filter((one) => !isKept(one)).map(({ leg }) => leg));
    const fresh = items.map(({ placed }) => {
        const { leg, image, axes, build, provider, region, id, name, version } = placed;
        return { leg, image, axes: { ...axes }, build, provider, region, id, name, version };
    });
    const images = [...kept, ...fresh].sort(_item_js__WEBPACK_IMPORTED_MODULE_1__  .hz);
    return {
        content: (0,_json_text_js__WEBPACK_IMPORTED_MODULE_3__  .I)({ schema: 'bakehouse/image-manifest/1', images }),
        notices: [...departed].map(_stale_names_js__WEBPACK_IMPORTED_MODULE_4__  .D9),
    };
}
function manifestOf(existing) {
    const text = existing === null ? '' : (0,_merged_js__WEBPACK_IMPORTED_MODULE_2__  .H)(existing);
    if (text.trim() === '')
        return [];
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        value = undefined;
    }
    const manifest = imageManifest.safeParse(value);
    if (manifest.success)
        return manifest.data.images;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('the file that is there is no image manifest of Bakehouse; remove it, or name another path.');
}


/***/ }),

/***/ 80163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  sortedJson),
    t: () => (  jsonNode)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

const MOST_LEVELS = 64;
function jsonNode(text, start, level = 0) {
    if (level > MOST_LEVELS)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`the file that is there has objects more than ${MOST_LEVELS} levels deep.`);
    const at = afterBlanks(text, start);
    const first = text.charAt(at);
    if (first === '"')
        return { kind: 'leaf', start: at, end: afterString(text, at) };
    if (first === '[')
        return { kind: 'leaf', start: at, end: afterList(text, at) };
    if (first !== '{')
        return { kind: 'leaf', start: at, end: afterWord(text, at) };
    const members = [];
    let next = afterBlanks(text, at + 1);
    while (text.charAt(next) === '"') {
        const nameEnd = afterString(text, next);
        const name = JSON.parse(text.slice(next, nameEnd));
        const value = jsonNode(text, afterBlanks(text, nameEnd) + 1, level + 1);
        members.push({ name: String(name), start: next, nameEnd, value });
        next = afterBlanks(text, value.end);
        if (text.charAt(next) === ',')
            next = afterBlanks(text, next + 1);
    }
    return { kind: 'object', start: at, end: next + 1, members };
}
function afterBlanks(text, start) {
    let at = start;
    while (/^[ \t\r\n]$/.test(text.charAt(at)))
        at += 1;
    return at;
}
function afterString(text, start) {
    let at = start + 1;
    while (at < text.length && text.charAt(at) !== '"')
        at += text.charAt(at) === '\\' ? 2 : 1;
    return at + 1;
}
function afterList(text, start) {
    let depth = 0;
    let at = start;
    do {
        const char = text.charAt(at);
        if (char === '"') {
            at = afterString(text, at);
            continue;
        }
        if (char === '[' || char === '{')
            depth += 1;
        else if (char === ']' || char === '}')
            depth -= 1;
        at += 1;
    } while (depth > 0 && at < text.length);
    return at;
}
function afterWord(text, start) {
    let at = start;
    while (/^[-+.\w]$/.test(text.charAt(at)))
        at += 1;
    return at;
}
function sortedJson(value, unit = '  ') {
    return `${indented(value, '', unit)}\n`;
}
function indented(value, margin, unit) {
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const inner = `${margin}${unit}`;
    const [open, close, parts] = Array.isArray(value)
        ? ['[', ']', value.map((one) => indented(one, inner, unit))]
        : [
            '{',
            '}',
            Object.entries(value)
                .sort(([a], [b]) => (a < b ? -1 : 1))
                .map(([name, one]) => `${JSON.stringify(name)}: ${indented(one, inner, unit)}`),
        ];
    if (parts.length === 0)
        return `${open}${close}`;
    return `${open}\n${parts.map((part) => `${inner}${part}`).join(',\n')}\n${margin}${close}`;
}


/***/ }),

/***/ 97973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  utf8Text)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

function utf8Text(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('the file that is there is not UTF-8 text.');
    }
}


/***/ }),

/***/ 76431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  v: () => (  renderingsOf)
});

var errors = __webpack_require__(8005);
var inputs = __webpack_require__(88278);
var placeholder = __webpack_require__(90881);
var repository_path = __webpack_require__(48064);
var files_item = __webpack_require__(21887);
;// CONCATENATED MODULE: ./.build/publish/files/formats/entry.js



function entriesOf(items, field, namesOf) {
    const entries = new Map();
    for (const item of items) {
        const { placed } = item;
        const names = namesOf(item);
        if (names.some((name) => name.includes('\0')) || placed.id.includes('\0')) {
            throw new errors .yo(`the image of the leg ${(0,inputs .WU)(placed.leg)} has a NUL byte in its id or name.`);
        }
        const key = JSON.stringify(names);
        const other = entries.get(key);
        if (other === undefined)
            entries.set(key, { names, id: placed.id, of: placed });
        else if (other.id !== placed.id)
            throw clash(field, names, other.of, placed);
    }
    return [...entries.values()];
}
function clash(field, names, one, other) {
    const at = names.map(inputs .WU).join(' in ');
    const remedy = telling(one, other).map((name) => `{${name}}`);
    const add = remedy.length === 0
        ? 'Nothing tells them apart but their ids.'
        : `Add ${remedy.join(' or ')} to \`${field}\`, or to the path.`;
    return new errors .yo(`two images would stand under ${at}: ${shownImage(one)} and ${shownImage(other)}. ${add}`);
}
function shownImage({ leg, build, region, id }) {
    return (0,files_item .mm)(id) ? `that of ${leg}` : `${id} of ${leg} (${build}, ${region})`;
}
function telling(one, other) {
    if (one.image !== other.image)
        return ['image'];
    const axes = Object.keys({ ...one.axes, ...other.axes }).filter((axis) => one.axes[axis] !== other.axes[axis]);
    if (one.region !== other.region && !axes.includes('region'))
        axes.push('region');
    if (axes.length > 0)
        return axes;
    return one.build === other.build ? [] : ['build'];
}

var merged = __webpack_require__(97973);
var stale_names = __webpack_require__(41237);
;// CONCATENATED MODULE: ./.build/publish/files/formats/dotenv.js







const HEAD = '# Written by Bakehouse: image ids. Changes made here are lost.\n';
const PLAIN = /^[A-Za-z0-9_./:@%+,-]*$/;
const LINE = /^([A-Z_][A-Z0-9_]*)=(.*)$/;
function renderDotenv(items, variable, hasRegionInPath, existing, expected = null) {
    const text = existing === null || existing.length === 0 ? HEAD : (0,merged .H)(existing);
    if (!text.startsWith(HEAD)) {
        throw new errors .yo('the file that is there was not written by Bakehouse, and would be lost; remove it, or name another path.');
    }
    const entries = dotenvEntries(items, variable, hasRegionInPath);
    const own = new Map(entries.map(({ names: [name = ''], id }) => [name, `${name}=${quoted(name, id)}`]));
    const lines = text.slice(HEAD.length).split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    const kept = lines.filter((line) => !own.has(LINE.exec(line)?.[1] ?? ''));
    const all = [...kept, ...own.values()];
    if (all.every((line) => LINE.test(line)))
        all.sort();
    return {
        content: HEAD + all.map((line) => `${line}\n`).join(''),
        notices: staleLines(kept, variable, hasRegionInPath, expected),
    };
}
function staleLines(lines, variable, hasRegionInPath, expected) {
    if (expected === null)
        return [];
    const planned = new Set(expected.items.map((item) => nameOf(item, variable, hasRegionInPath || (0,files_item .Hq)(variable))));
    const found = lines.flatMap((line) => {
        const [, name, value = ''] = LINE.exec(line) ?? [];
        return name === undefined ? [] : [[name, value.replace(/^(['"])(.*)\1$/, '$2')]];
    });
    return (0,stale_names .EO)(variable, found, planned, (literal) => literal.toUpperCase().replace(/[^A-Z0-9_]/g, '_')).map(stale_names .HH);
}
function dotenvEntries(items, variable, hasRegionInPath) {
    const isTold = hasRegionInPath || (0,files_item .Hq)(variable);
    return entriesOf(items, 'variable', (item) => [nameOf(item, variable, isTold)]);
}
function nameOf({ placed, values, isRegional }, variable, isTold) {
    const name = (0,placeholder .GS)(variable, values);
    return variableName(isRegional && !isTold ? `${name}_${placed.region}` : name);
}
function variableName(name) {
    const plain = name.toUpperCase().replace(/[^A-Z0-9_]/g, '_');
    return /^\d/.test(plain) ? `_${plain}` : plain;
}
function quoted(name, value) {
    if (PLAIN.test(value))
        return value;
    const isMisread = /[\u0000-\u001f\u007f\\]|\$\{/.test(value) || !value.isWellFormed();
    if (!isMisread && !value.includes("'"))
        return `'${value}'`;
    if (!isMisread && !/["$`!]/.test(value))
        return `"${value}"`;
    throw new errors .yo(`the id ${(0,inputs .WU)(value)} for ${name} has no form that a shell and dotenv libraries read alike.`);
}

;// CONCATENATED MODULE: ./.build/publish/files/expected-items.js

function expectedItems({ legs, hasCopies }, items) {
    const seen = [...new Set(items.map(({ placed }) => placed.region))];
    const regional = new Set(items.flatMap(({ isRegional, placed }) => (isRegional ? [placed.image] : [])));
    return legs.flatMap(({ leg, image, axes, values }) => {
        const own = axes['region'];
        const isRegionKnown = own !== undefined && !hasCopies;
        const regions = isRegionKnown ? [own] : [...new Set([...(own === undefined ? [] : [own]), ...seen])];
        return regions.map((region) => {
            const id = (0,files_item .fv)(leg, region);
            return {
                placed: {
                    leg,
                    image,
                    axes,
                    build: '',
                    provider: '',
                    region,
                    id,
                    name: '',
                    version: values.get('version') ?? '',
                },
                values: new Map([...values, ['region', region], ['build', '']]),
                isRegional: own !== undefined || regional.has(image),
                isRegionKnown,
            };
        });
    });
}

var files_fields = __webpack_require__(7617);
var values = __webpack_require__(1252);
var json_text = __webpack_require__(80163);
;// CONCATENATED MODULE: ./.build/publish/files/formats/json-tree.js



class JsonTree {
    #before;
    #after;
    #root;
    #manner;
    constructor(text) {
        const root = (0,json_text .t)(text, 0);
        if (root.kind !== 'object')
            throw new TypeError('It was checked to be an object.');
        this.#before = text.slice(0, root.start);
        this.#after = text.slice(root.end);
        this.#manner = mannerOf(text, root);
        this.#root = branchOf(text, root, lineStarts(text));
    }
    putId(names, id) {
        let object = this.#root;
        for (const [depth, name] of names.entries()) {
            const where = names.slice(0, depth + 1).join('.');
            const [member, second] = object.byName.get(name) ?? [];
            if (second !== undefined)
                throw twice(where, object.byName.get(name)?.length ?? 0);
            if (member === undefined)
                return this.#insert(object, names.slice(depth), { kind: 'leaf', text: JSON.stringify(id) });
            const { value } = member;
            if (depth === names.length - 1)
                member.value = replaced(where, value, id);
            else if (value.kind === 'object')
                object = value;
            else
                throw new errors .yo(`the member ${(0,inputs .WU)(where)} must be an object, but is ${cut(value)}.`);
        }
    }
    putValue(name, value) {
        const there = this.#root.byName.get(name) ?? [];
        if (there.length > 1)
            throw twice(name, there.length);
        if (there.length === 0)
            this.#insert(this.#root, [name], { kind: 'leaf', text: '""' });
        const [member] = this.#root.byName.get(name) ?? [];
        if (member === undefined)
            throw new TypeError('It was just put in.');
        const last = member.lead.lastIndexOf('\n') + 1;
        const margin = last === 0 ? this.#root.margin : (/^[ \t]*/.exec(member.lead.slice(last))?.[0] ?? '');
        const { unit, lineEnd } = this.#manner;
        member.value = {
            kind: 'leaf',
            text: (0,json_text .I)(value, unit)
                .trimEnd()
                .replaceAll('\n', lineEnd + margin),
        };
    }
    remove(names) {
        let object = this.#root;
        for (const name of names.slice(0, -1)) {
            const value = object.byName.get(name)?.[0]?.value;
            if (value?.kind !== 'object')
                return;
            object = value;
        }
        if (object.members.length === 1 && names.length > 1)
            return this.remove(names.slice(0, -1));
        const own = object.byName.get(names.at(-1) ?? '')?.[0];
        if (own === undefined)
            return;
        const index = object.members.indexOf(own);
        const [before, after] = [object.members[index - 1], object.members[index + 1]];
        if (before !== undefined)
            before.tail = own.tail;
        else if (after !== undefined)
            after.lead = own.lead;
        else
            object.inner = '';
        object.members.splice(index, 1);
        object.byName.set(own.name, (object.byName.get(own.name) ?? []).filter((one) => one !== own));
    }
    toString() {
        return `${this.#before}${textOf(this.#root)}${this.#after}`;
    }
    #insert(object, names, value) {
        const last = object.members.at(-1);
        const { unit, lineEnd } = this.#manner;
        if (last === undefined) {
            const inner = unit === undefined ? object.margin : object.margin + unit;
            const member = memberOf(names, value, inner, this.#manner);
            if (unit !== undefined)
                member.lead = lineEnd + inner;
            if (unit !== undefined)
                member.tail = lineEnd + object.margin;
            add(object, member);
            return;
        }
        const { lead, colon } = last;
        const isOneLine = !/[\r\n]/.test(lead);
        const inner = isOneLine ? object.margin : (lead.split(/[\r\n]/).at(-1) ?? '');
        const isFirst = object.members.length === 1;
        const member = memberOf(names, value, inner, { lineEnd, colon, unit: isOneLine ? undefined : unit });
        member.lead = isOneLine && lead === '' && isFirst && /\s$/.test(this.#manner.colon) ? ' ' : lead;
        member.tail = last.tail;
        last.tail = '';
        add(object, member);
    }
}
function memberOf([name = '', ...others], value, margin, manner) {
    const { unit, lineEnd, colon } = manner;
    const member = { name, nameText: JSON.stringify(name), lead: '', colon, tail: '' };
    if (others.length === 0)
        return { ...member, value };
    const inner = margin + (unit ?? '');
    const within = memberOf(others, value, inner, manner);
    if (unit !== undefined)
        within.lead = lineEnd + inner;
    if (unit !== undefined)
        within.tail = lineEnd + margin;
    const object = { kind: 'object', margin, inner: '', members: [], byName: new Map() };
    add(object, within);
    return { ...member, value: object };
}
function add(object, member) {
    object.members.push(member);
    object.byName.set(member.name, [...(object.byName.get(member.name) ?? []), member]);
}
function branchOf(text, node, lines) {
    const lineStart = lastUpTo(lines, node.start);
    const margin = /^[ \t]*/.exec(text.slice(lineStart, node.start + 1))?.[0] ?? '';
    const isEmpty = node.members.length === 0;
    const branch = {
        kind: 'object',
        margin,
        inner: isEmpty ? text.slice(node.start + 1, node.end - 1) : '',
        members: [],
        byName: new Map(),
    };
    let from = node.start + 1;
    for (const [index, { name, start, nameEnd, value }] of node.members.entries()) {
        const next = node.members[index + 1];
        const end = next === undefined ? node.end - 1 : text.indexOf(',', value.end);
        add(branch, {
            name,
            nameText: text.slice(start, nameEnd),
            lead: text.slice(from, start),
            colon: text.slice(nameEnd, value.start),
            value: value.kind === 'object'
                ? branchOf(text, value, lines)
                : { kind: 'leaf', text: text.slice(value.start, value.end) },
            tail: text.slice(value.end, end),
        });
        from = end + 1;
    }
    return branch;
}
function textOf(node) {
    if (node.kind === 'leaf')
        return node.text;
    if (node.members.length === 0)
        return `{${node.inner}}`;
    return `{${node.members.map(({ lead, nameText, colon, value, tail }) => `${lead}${nameText}${colon}${textOf(value)}${tail}`).join(',')}}`;
}
function replaced(where, value, id) {
    const old = value.kind === 'leaf' ? JSON.parse(value.text) : {};
    if (old === id)
        return value;
    if (old !== null && typeof old !== 'string') {
        throw new errors .yo(`the member ${(0,inputs .WU)(where)} must be an id as a string, but is ${cut(value)}.`);
    }
    return { kind: 'leaf', text: JSON.stringify(id) };
}
function mannerOf(text, root) {
    const [first] = root.members;
    const lead = first === undefined ? '\n  ' : text.slice(root.start + 1, first.start);
    const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
    const unit = /[\r\n]([ \t]*)$/.exec(lead)?.[1];
    const colon = first === undefined ? ': ' : text.slice(first.nameEnd, first.value.start);
    return { unit, lineEnd, colon };
}
function lineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
function lastUpTo(sorted, place) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((sorted[middle] ?? 0) <= place)
            low = middle + 1;
        else
            high = middle;
    }
    return sorted[low - 1] ?? 0;
}
function twice(where, times) {
    return new errors .yo(`the member ${(0,inputs .WU)(where)} stands there ${times} times.`);
}
function cut(value) {
    return (0,inputs .WU)(textOf(value).replace(/\s+/g, ' ').slice(0, 60));
}

var id_tree = __webpack_require__(15517);
;// CONCATENATED MODULE: ./.build/publish/files/formats/id-map.js









function renderIdMap(items, field, hasRegionInPath, existing, expected = null) {
    const entries = mapEntries(items, field, hasRegionInPath);
    const whole = existing === null ? '' : (0,merged .H)(existing);
    const mark = whole.startsWith('\u{feff}') ? '\u{feff}' : '';
    let text = whole.slice(mark.length);
    if (text.trim() === '')
        text = `{}${/\r?\n/.exec(text)?.[0] ?? '\n'}`;
    checkObject(text);
    const tree = new JsonTree(text);
    for (const { names, id } of entries)
        tree.putId(names, id);
    text = tree.toString();
    const notices = [];
    for (const { names, isOurs } of strayNames(text, entries, field, hasRegionInPath, expected)) {
        const told = names.join('.');
        if (isOurs)
            tree.remove(names);
        notices.push(isOurs ? (0,stale_names .D9)(told) : (0,stale_names .HH)(told));
    }
    return { content: mark + tree.toString(), notices };
}
function strayNames(text, entries, field, hasRegionInPath, expected) {
    if (expected === null)
        return [];
    const patterns = typeof field === 'string' ? [field] : field;
    const whole = JSON.parse(text);
    const isTold = hasRegionInPath || patterns.some(files_item .Hq);
    const hasSlot = (0,id_tree .pm)([
        ...entries.map(({ names }) => ({ names, isOpen: false })),
        ...expected.items.map((item) => ({
            names: namesOf(item, patterns, isTold),
            isOpen: item.isRegional && !isTold && !item.isRegionKnown,
        })),
    ]);
    const level = patterns.findIndex((pattern) => (0,placeholder .iJ)(pattern).includes('image')) + 1;
    const maps = new Map(entries.map(({ names }) => {
        const above = names.slice(0, level > 0 && level < names.length ? level : -1);
        return [JSON.stringify(above), { above, depth: names.length, isOfImage: level > 0 && above.length >= level }];
    }));
    return [...maps.values()].flatMap(({ above, depth, isOfImage }) => {
        const map = above.reduce(values .C5, whole);
        const leaves = Object.entries((0,values .Gv)(map) ? map : {}).map(([name, one]) => (0,id_tree .L3)(one, [...above, name]));
        const isOurs = expected.isWhole && isOfImage && leaves.every((one) => one?.every(({ id }) => (0,id_tree .rw)(id)) === true);
        return leaves
            .flatMap((one) => one ?? [])
            .flatMap((leaf) => leaf.names.length === depth && (0,id_tree .rw)(leaf.id) && !hasSlot(leaf) ? [{ names: leaf.names, isOurs }] : []);
    });
}
function mapEntries(items, field, hasRegionInPath) {
    const patterns = typeof field === 'string' ? [field] : field;
    const isTold = hasRegionInPath || patterns.some(files_item .Hq);
    return entriesOf(items, 'field', (item) => namesOf(item, patterns, isTold));
}
function namesOf({ values, isRegional, placed }, patterns, isTold) {
    const names = patterns.map((pattern) => (0,placeholder .GS)(pattern, values));
    return isRegional && !isTold ? [...names, placed.region] : names;
}
function checkObject(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new errors .yo(`the file that is there is not JSON: ${(0,errors .bD)(error).replace(/\s+/g, ' ').slice(0, 200)}. Comments and commas at the end are no part of it.`);
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new errors .yo('the file that is there is JSON, but no object with members.');
    }
}

var image_manifest = __webpack_require__(19052);
var summary = __webpack_require__(44495);
;// CONCATENATED MODULE: ./.build/publish/files/formats/markdown.js




const markdown_HEAD = '<!-- Written by Bakehouse: image ids. Changes made here are lost. -->\n';
const TAIL = ['Region', 'Build', 'Id', 'Name', 'Version'];
function renderMarkdown(items, existing, expected = null) {
    const there = existing === null || existing.length === 0 ? [] : rowsOf((0,merged .H)(existing));
    const planned = expected?.items ?? [];
    const names = [...planned, ...items].flatMap(({ placed }) => Object.keys(placed.axes).map(cell));
    const told = expected === null ? there.flatMap((row) => [...row.keys()]) : [];
    const fixed = new Set(['Image', ...TAIL, 'region']);
    const axes = [...new Set([...names, ...told])].filter((axis) => !fixed.has(axis));
    const regional = new Set([...planned, ...items].flatMap(({ placed }) => (Object.hasOwn(placed.axes, 'region') ? [cell(placed.image)] : [])));
    const legOf = (row) => JSON.stringify(['Image', ...axes, ...(regional.has(row.get('Image') ?? '') ? ['Region'] : [])].map((name) => row.get(name) ?? ''));
    const own = items.map(rowOf);
    const legs = new Set(own.map(legOf));
    const whole = expected?.isWhole === true ? new Set(planned.map(rowOf).map(legOf)) : null;
    const others = there.filter((row) => !legs.has(legOf(row)));
    const isKept = (row) => whole?.has(legOf(row)) !== false;
    const kept = others.filter(isKept);
    const departed = others.filter((row) => !isKept(row)).map((row) => row.get('Id') ?? '');
    const head = ['Image', ...axes, ...TAIL];
    const rows = [...kept, ...own].map((row) => head.map((name) => row.get(name) ?? ''));
    const orderOf = (row) => row
        .slice(0, axes.length + 1)
        .filter((one) => one !== '')
        .join('/');
    const placeOf = (row) => row.slice(axes.length + 1).join('\n');
    rows.sort((a, b) => byText(orderOf(a), orderOf(b)) || byText(placeOf(a), placeOf(b)));
    return { content: `${markdown_HEAD}\n${(0,summary .tp)(head, rows)}\n`, notices: departed.map(stale_names .D9) };
}
function rowOf({ placed }) {
    const { image, axes, region, build, id, name, version } = placed;
    const cells = [
        ...Object.entries(axes),
        ['Image', image],
        ['Region', region],
        ['Build', build],
        ['Id', id],
        ['Name', name],
        ['Version', version],
    ];
    return new Map(cells.map(([column, text]) => [['Image', ...TAIL].includes(column) ? column : cell(column), cell(text)]));
}
function rowsOf(text) {
    if (!text.startsWith(markdown_HEAD)) {
        throw new errors .yo('the file that is there was not written by Bakehouse, and would be lost; remove it, or name another path.');
    }
    const [head = [], , ...rows] = text
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .map(cellsOf);
    return rows
        .filter(({ length }) => length === head.length)
        .map((cells) => new Map(head.map((column, index) => [column, cells[index] ?? ''])));
}
function cellsOf(row) {
    const between = [];
    let begin = 0;
    for (let at = 0; at < row.length; at += 1) {
        if (row.charAt(at) === '\\')
            at += 1;
        else if (row.charAt(at) === '|') {
            between.push(row.slice(begin, at));
            begin = at + 1;
        }
    }
    return between
        .slice(1)
        .filter((one) => one.length > 1 && one.startsWith(' ') && one.endsWith(' '))
        .map((one) => one.slice(1, -1));
}
function byText(a, b) {
    return a === b ? 0 : a < b ? -1 : 1;
}
function cell(text) {
    return (0,summary .FV)(text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ')).replace(/:\/\/|www\./g, (part) => part.replace(/[:.]/, '\\$&'));
}

var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./.build/publish/files/formats/property-lines.js
const BLANK = new Set([' ', '\t', '\f']);
const LINE_END = new Set(['\n', '\r']);
function readPropertyLines(text) {
    const lines = [];
    let at = text.startsWith('\u{feff}') ? 1 : 0;
    let missingEnds = 0;
    while (at < text.length) {
        const char = text.charAt(at);
        if (BLANK.has(char) || LINE_END.has(char))
            at += 1;
        else if (char === '#' || char === '!')
            at = endOfLine(text, at);
        else {
            const { offsets, end, open } = logicalLine(text, at);
            lines.push(entryOf(text, offsets, end));
            at = end;
            if (open !== 0)
                missingEnds = open;
        }
    }
    const isClosed = text === '' || text === '\u{feff}' || LINE_END.has(text.at(-1) ?? '');
    return { lines, missingEnds: missingEnds === 0 && !isClosed ? 1 : missingEnds };
}
function logicalLine(text, start) {
    const offsets = [];
    let at = start;
    while (at < text.length) {
        const char = text.charAt(at);
        if (LINE_END.has(char))
            return { offsets, end: at, open: 0 };
        if (char !== '\\') {
            offsets.push(at);
            at += 1;
            continue;
        }
        const next = text.charAt(at + 1);
        if (next === '')
            return { offsets, end: text.length, open: 2 };
        if (!LINE_END.has(next)) {
            offsets.push(at, at + 1);
            at += 2;
            continue;
        }
        at += next === '\r' && text.charAt(at + 2) === '\n' ? 3 : 2;
        while (BLANK.has(text.charAt(at)))
            at += 1;
        if (at >= text.length)
            return { offsets, end: text.length, open: 1 };
    }
    return { offsets, end: text.length, open: 0 };
}
function entryOf(text, offsets, end) {
    const raw = offsets.map((offset) => text.charAt(offset)).join('');
    const [, key = '', separator = '', value = ''] = /^((?:\\.|[^\\=: \t\f])*)([ \t\f]*[=:]?[ \t\f]*)(.*)$/su.exec(raw) ?? [];
    return {
        key: unescaped(key),
        value: unescaped(value),
        separator,
        valueStart: offsets[key.length + separator.length] ?? end,
        end,
    };
}
const NAMED = new Map([
    ['t', '\t'],
    ['n', '\n'],
    ['r', '\r'],
    ['f', '\f'],
]);
function unescaped(raw) {
    return raw.replace(/\\(?:u([0-9A-Fa-f]{4})|(.))/gs, (_, code, char) => code === undefined ? (NAMED.get(char ?? '') ?? char ?? '') : String.fromCharCode(Number.parseInt(code, 16)));
}
function endOfLine(text, start) {
    let at = start;
    while (at < text.length && !LINE_END.has(text.charAt(at)))
        at += 1;
    return at;
}

;// CONCATENATED MODULE: ./.build/publish/files/formats/properties.js





function renderProperties(items, property, existing, expected = null) {
    const entries = propertyEntries(items, property);
    const bytes = Buffer.from(existing ?? []);
    const encoding = (0,external_node_buffer_.isUtf8)(bytes) && bytes.some((byte) => byte > 0x7f) ? 'utf8' : 'latin1';
    const text = bytes.toString(encoding);
    const wanted = new Map(entries.map(({ names: [key = ''], id }) => [key, id]));
    const content = Buffer.from(properties_merged(text, wanted, encoding === 'utf8'), encoding);
    if (expected === null)
        return { content, notices: [] };
    const planned = new Set([...wanted.keys(), ...expected.items.map(({ values }) => (0,placeholder .GS)(property, values))]);
    const found = readPropertyLines(text).lines.map(({ key, value }) => [key, value]);
    return { content, notices: (0,stale_names .EO)(property, found, planned).map(stale_names .HH) };
}
function propertyEntries(items, property) {
    return entriesOf(items, 'property', ({ values }) => [(0,placeholder .GS)(property, values)]);
}
function properties_merged(text, wanted, isUnicode) {
    const { lines, missingEnds } = readPropertyLines(text);
    const last = new Map(lines.map((line) => [line.key, line]));
    let result = text;
    for (const line of [...last.values()].sort((a, b) => b.valueStart - a.valueStart)) {
        const value = wanted.get(line.key);
        if (value === undefined || value === line.value)
            continue;
        const separator = line.separator === '' ? '=' : '';
        result = `${result.slice(0, line.valueStart)}${separator}${escapedValue(value, isUnicode)}${result.slice(line.end)}`;
    }
    const separator = usualSeparator(lines.at(-1));
    const added = [...wanted]
        .filter(([key]) => !last.has(key))
        .map(([key, value]) => `${escapedKey(key, isUnicode)}${separator}${escapedValue(value, isUnicode)}`);
    if (added.length === 0)
        return result;
    const end = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
    const hasFinalEnd = text === '' || /[\r\n]$/.test(text);
    return `${result}${end.repeat(missingEnds)}${added.join(end)}${hasFinalEnd ? end : ''}`;
}
function usualSeparator(line) {
    return line !== undefined && /^ ?[=:] ?$/.test(line.separator) ? line.separator : '=';
}
function escapedKey(key, isUnicode) {
    return escaped(key, isUnicode).replace(/[ =:#!]/g, '\\$&');
}
function escapedValue(value, isUnicode) {
    return escaped(value, isUnicode).replace(/^[ =:#!]/, '\\$&');
}
const properties_NAMED = new Map([
    ['\\', '\\\\'],
    ['\t', '\\t'],
    ['\n', '\\n'],
    ['\r', '\\r'],
    ['\f', '\\f'],
]);
function escaped(text, isUnicode) {
    return text.replace(/\\|[^ -~]/gu, (char) => {
        const named = properties_NAMED.get(char);
        if (named !== undefined)
            return named;
        if (isUnicode && !/\p{C}/u.test(char))
            return char;
        return Array.from({ length: char.length }, (_, index) => `\\u${char.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')}`).join('');
    });
}

;// CONCATENATED MODULE: ./.build/publish/files/formats/kept-axes.js


function keptAxes(name, own, items, isTold, there) {
    const depths = new Set(there.map(({ names }) => names.length));
    const regions = !isTold && (items.some(({ isRegional }) => isRegional) || areRegional(there)) ? 1 : 0;
    const [depth = 0] = depths;
    if (depths.size === 0)
        return own;
    const axes = [...new Set(items.flatMap(({ placed }) => Object.keys(placed.axes)))].filter((axis) => axis !== 'region');
    const choices = depths.size > 1 ? [] : subsets(axes, depth - regions).filter((one) => own.every((axis) => one.includes(axis)));
    const known = choices.filter((choice) => choice.every((axis, level) => isLevel(there, level, axis, items)));
    const [only, ...others] = known.length > 0 ? known : choices;
    if (only !== undefined && others.length === 0)
        return only;
    throw new errors .yo(`${(0,inputs .WU)(name)} is nested in another way than the records of this run alone show; give the input "plan", whose axes show it.`);
}
function isLevel(there, level, axis, items) {
    const names = new Set(there.map((leaf) => leaf.names[level]));
    return items.some(({ placed }) => names.has(placed.axes[axis] ?? ''));
}
function subsets(list, size) {
    if (size === 0)
        return [[]];
    if (size < 0 || size > list.length)
        return [];
    const [first = '', ...rest] = list;
    return [...subsets(rest, size - 1).map((one) => [first, ...one]), ...subsets(rest, size)];
}
function areRegional(there) {
    return there.length > 0 && there.every(({ names }) => /^[a-z]{2}(?:-[a-z]+)+-\d+$/.test(names.at(-1) ?? ''));
}

var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./.build/publish/files/formats/tfvars-text.js






function readTfvars(existing) {
    const text = existing === null ? '' : (0,merged .H)(existing);
    let value;
    try {
        value = text.trim() === '' ? {} : JSON.parse(text);
    }
    catch {
        throw new errors .yo('the file that is there is not JSON; remove it, or name another path.');
    }
    if (!(0,values .Gv)(value))
        throw new errors .yo('the file that is there is JSON, but no object with variables.');
    return { text, variables: new Map(Object.entries(value)) };
}
function withVariables({ text, variables }, own) {
    const all = Object.fromEntries([...variables, ...own]);
    if (text.trim() === '' || text === (0,json_text .I)(Object.fromEntries(variables)))
        return (0,json_text .I)(all);
    const tree = new JsonTree(text);
    for (const [name, value] of own) {
        if (!(0,external_node_util_.isDeepStrictEqual)(plain(variables.get(name)), plain(value)))
            tree.putValue(name, value);
    }
    return tree.toString();
}
function plain(value) {
    return value === undefined ? undefined : JSON.parse((0,json_text .I)(value));
}

;// CONCATENATED MODULE: ./.build/publish/files/formats/tfvars.js










const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_-]*$/;
function renderTfvars(items, variable, hasRegionInPath, existing, expected = null) {
    const file = readTfvars(existing);
    const there = new Map([...file.variables].map(([name, value]) => [name, (0,id_tree .L3)(value ?? {})]));
    const isTold = hasRegionInPath || (0,files_item .Hq)(variable);
    const own = ownLeaves(items, variable, isTold, expected?.items ?? null, there);
    const slots = slotsOf(expected?.items ?? [], variable, isTold, own);
    const fresh = new Map();
    const notices = [];
    for (const [name, { leaves }] of own) {
        const found = there.get(name) ?? (file.variables.has(name) ? undefined : []);
        if (found === undefined) {
            throw new errors .yo(`the variable ${(0,inputs .WU)(name)} must be an id or a map of ids, but is ${(0,inputs .WU)(JSON.stringify(file.variables.get(name)).slice(0, 60))}.`);
        }
        const { kept, departed, stale } = sorted(found, slots.get(name) ?? [], expected);
        const told = (leaf) => [name, ...leaf.names].join('.');
        notices.push(...departed.map((leaf) => (0,stale_names .D9)(told(leaf))), ...stale.map((leaf) => (0,stale_names .HH)(told(leaf))));
        const variables = new Map();
        for (const { names, id } of kept)
            put(variables, [name, ...names], id);
        for (const { names, id } of leaves)
            put(variables, [name, ...names], id);
        fresh.set(name, variables.get(name) ?? '');
    }
    if (expected !== null) {
        const strangers = [...there].flatMap(([name, leaves = []]) => {
            const [first] = leaves;
            return first !== undefined && leaves.every(({ id }) => (0,id_tree .rw)(id)) ? [[name, first.id]] : [];
        });
        notices.push(...(0,stale_names .EO)(variable, strangers, new Set([...own.keys(), ...slots.keys()])).map(stale_names .HH));
    }
    const values = new Map([...fresh].map(([name, value]) => [name, tfvars_plain(value)]));
    return { content: withVariables(file, values), notices };
}
function checkVariables(items, variable, hasRegionInPath) {
    ownLeaves(items, variable, hasRegionInPath || (0,files_item .Hq)(variable), null, new Map());
}
function ownLeaves(items, variable, isTold, expected, there) {
    const differing = differingAxes([...items, ...(expected ?? [])], variable);
    const variables = new Map();
    for (const [name, images] of (0,values .me)(items, (item) => tfvars_variableName(variable, item))) {
        const found = there.get(name) ?? [];
        const own = differing.get(name) ?? [];
        const axes = expected === null ? keptAxes(name, own, images, isTold, found) : own;
        const hasRegions = areRegional(found) && found.every(({ names }) => names.length === axes.length + 1);
        variables.set(name, { axes, hasRegions, leaves: [] });
    }
    const entries = entriesOf(items, 'variable', (item) => {
        const name = tfvars_variableName(variable, item);
        return [name, ...tfvars_namesOf(item, variables.get(name), isTold)];
    });
    const check = new Map();
    for (const { names, id } of entries) {
        const [name = '', ...below] = names;
        checkedPut(check, names, id);
        variables.get(name)?.leaves.push({ names: below, id });
    }
    return variables;
}
function slotsOf(expected, variable, isTold, own) {
    const slots = new Map();
    const add = (name, slot) => {
        const there = slots.get(name);
        if (there === undefined)
            slots.set(name, [slot]);
        else
            there.push(slot);
    };
    for (const [name, { leaves }] of own)
        for (const { names } of leaves)
            add(name, { names, isOpen: false });
    for (const item of expected) {
        const name = tfvars_variableName(variable, item);
        const names = tfvars_namesOf(item, own.get(name), isTold);
        const isOpen = names.length > (own.get(name)?.axes.length ?? 0) && !item.isRegionKnown;
        add(name, { names, isOpen });
    }
    return slots;
}
function sorted(found, slots, expected) {
    if (expected === null)
        return { kept: found, departed: [], stale: [] };
    const hasSlot = (0,id_tree .pm)(slots);
    const depths = new Set(slots.map(({ names }) => names.length));
    const isOurs = found.every(({ id }) => (0,id_tree .rw)(id));
    const isDeparted = (leaf) => !hasSlot(leaf) && (!depths.has(leaf.names.length) || (expected.isWhole && isOurs));
    return {
        kept: found.filter((leaf) => !isDeparted(leaf)),
        departed: found.filter(isDeparted),
        stale: found.filter((leaf) => !isDeparted(leaf) && !hasSlot(leaf)),
    };
}
function tfvars_namesOf({ placed, isRegional }, variable, isTold) {
    const { axes, hasRegions } = variable ?? { axes: [], hasRegions: false };
    const regions = !isTold && (isRegional || hasRegions) ? [placed.region] : [];
    return [...axes.map((axis) => placed.axes[axis] ?? ''), ...regions];
}
function differingAxes(items, variable) {
    const values = new Map();
    for (const item of items) {
        const name = tfvars_variableName(variable, item);
        const own = values.get(name) ?? new Map();
        values.set(name, own);
        for (const [axis, value] of Object.entries(item.placed.axes)) {
            if (axis !== 'region')
                own.set(axis, (own.get(axis) ?? new Set()).add(value));
        }
    }
    return new Map([...values].map(([name, own]) => [name, [...own].flatMap(([axis, { size }]) => (size > 1 ? [axis] : []))]));
}
function checkedPut(branch, [name = '', ...rest], id) {
    const there = branch.get(name);
    if (rest.length === 0) {
        if (there !== undefined)
            throw mixed(name);
        branch.set(name, id);
        return;
    }
    if (typeof there === 'string')
        throw mixed(name);
    const next = there ?? new Map();
    branch.set(name, next);
    checkedPut(next, rest, id);
}
function put(branch, [name = '', ...rest], id) {
    if (rest.length === 0) {
        branch.set(name, id);
        return;
    }
    const there = branch.get(name);
    const next = there === undefined || typeof there === 'string' ? new Map() : there;
    branch.set(name, next);
    put(next, rest, id);
}
function tfvars_plain(value) {
    if (typeof value === 'string')
        return value;
    return Object.fromEntries([...value].map(([name, one]) => [name, tfvars_plain(one)]));
}
function tfvars_variableName(variable, { values, placed }) {
    const own = new Map([...values].map(([name, value]) => [name, value.replace(/[^A-Za-z0-9_-]/g, '_')]));
    const name = (0,placeholder .GS)(variable, own);
    if (IDENTIFIER.test(name))
        return name;
    throw new errors .yo(`\`variable\` makes ${(0,inputs .WU)(name)} of the leg ${(0,inputs .WU)(placed.leg)}, but the name of a variable is made of letters, digits, _ and -, and begins with a letter or _.`);
}
function mixed(name) {
    return new errors .yo(`${(0,inputs .WU)(name)} would hold both an id and a map of ids; tell the images apart by {image} in \`variable\`.`);
}

;// CONCATENATED MODULE: ./.build/publish/files/formats/rendering.js













class RenderingError extends errors .yo {
    constructor(field, path, error) {
        super(`\`${field}\` (${(0,inputs .WU)(path)}): ${(0,errors .bD)(error)}`);
    }
}
function renderingsOf(fields, items, fleet = null) {
    const byPath = new Map();
    const mistakes = new Map();
    const tell = (field, message) => {
        mistakes.set(message, { field, message });
    };
    for (const format of files_fields .F) {
        const pattern = fields[format];
        if (pattern === undefined)
            continue;
        for (const item of items) {
            try {
                const path = pathOf(pattern, item);
                const file = byPath.get(path);
                if (file === undefined)
                    byPath.set(path, { format, pattern, items: [item] });
                else if (file.format === format)
                    file.items.push(item);
                else
                    throw new errors .yo(`\`${file.format}\` writes to ${(0,inputs .WU)(path)}, too; each file has one format.`);
            }
            catch (error) {
                if (!(error instanceof errors .yo))
                    throw error;
                tell(format, new RenderingError(format, pattern, error).message);
            }
        }
    }
    const planned = fleet === null ? [] : expectedItems(fleet, items);
    const renderings = [...byPath]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, { format, pattern, items: own }]) => {
        const isTold = (0,files_item .Hq)(pattern);
        const expected = fleet === null ? null : { isWhole: fleet.isWhole, items: planned.filter((item) => isAt(pattern, path, item)) };
        return {
            path,
            format,
            items: own,
            render: (existing) => rendered({ fields, format, path, items: own, isTold, expected }, existing),
            check: () => checkNames(fields, format, path, own, isTold),
        };
    });
    for (const [index, { path, format }] of renderings.entries()) {
        const below = renderings.slice(index + 1).find((other) => other.path.startsWith(`${path}/`));
        if (below === undefined)
            continue;
        tell(format, `\`${format}\` writes a file ${(0,inputs .WU)(path)}, which \`${below.format}\` takes for a folder: ${(0,inputs .WU)(below.path)}.`);
    }
    return { renderings, problems: [...mistakes.keys()], mistakes: [...mistakes.values()] };
}
function checkNames(fields, format, path, items, hasRegionInPath) {
    try {
        if (format === 'properties')
            propertyEntries(items, fields.property);
        else if (format === 'tfvars')
            checkVariables(items, fields.variable, hasRegionInPath);
        else if (format === 'map')
            mapEntries(items, fields.field, hasRegionInPath);
        else if (format === 'dotenv')
            dotenvEntries(items, fields.variable, hasRegionInPath);
    }
    catch (error) {
        if (error instanceof errors .yo)
            throw new RenderingError(format, path, error);
        throw error;
    }
}
function pathOf(pattern, { values }) {
    const path = (0,placeholder .GS)(pattern, values);
    const problem = (0,repository_path .z)(path);
    if (problem !== undefined)
        throw new errors .yo(`the path ${(0,inputs .WU)(path)} ${problem}.`);
    return path;
}
function isAt(pattern, path, { values }) {
    try {
        return (0,placeholder .GS)(pattern, values) === path;
    }
    catch (error) {
        if (error instanceof errors .yo)
            return false;
        throw error;
    }
}
function rendered(content, existing) {
    const { fields, format, path, items, expected } = content;
    try {
        if (format === 'properties')
            return renderProperties(items, fields.property, existing, expected);
        const { content: text, notices } = renderedText(format, content, existing);
        return { content: Buffer.from(text), notices };
    }
    catch (error) {
        if (error instanceof errors .yo)
            throw new RenderingError(format, path, error);
        throw error;
    }
}
function renderedText(format, { fields, items, isTold, expected }, existing) {
    if (format === 'manifest')
        return (0,image_manifest .s)(items, existing, expected);
    if (format === 'tfvars')
        return renderTfvars(items, fields.variable, isTold, existing, expected);
    if (format === 'map')
        return renderIdMap(items, fields.field, isTold, existing, expected);
    if (format === 'dotenv')
        return renderDotenv(items, fields.variable, isTold, existing, expected);
    return renderMarkdown(items, existing, expected);
}


/***/ }),

/***/ 41237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D9: () => (  departedMessage),
    EO: () => (  staleNames),
    HH: () => (  staleMessage)
  });
  var _image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90881);
  var _id_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15517);


const LONGEST_NAME = 300;
function staleNames(pattern, found, own, written = (literal) => literal) {
    if ((0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__  .iJ)(pattern).length === 0)
        return [];
    const parts = pattern.split(/\{[^{}]*\}/).map((part) => written(part.replaceAll('{{', '{').replaceAll('}}', '}')));
    return found.flatMap(([name, value]) => !own.has(name) && (0,_id_tree_js__WEBPACK_IMPORTED_MODULE_1__  .rw)(value) && name.length <= LONGEST_NAME && isLike(name, parts) ? [name] : []);
}
function isLike(name, [first = '', ...others]) {
    const last = others.pop() ?? '';
    if (!name.startsWith(first))
        return false;
    let at = first.length;
    for (const part of others) {
        const found = name.indexOf(part, at + 1);
        if (found === -1)
            return false;
        at = found + part.length;
    }
    return name.endsWith(last) && name.length - last.length > at;
}
function staleMessage(name) {
    return `${JSON.stringify(name)} is of no leg of the plan; it stays as it is, and goes stale. Remove it if nobody reads it.`;
}
function departedMessage(name) {
    return `${JSON.stringify(name)} is taken out, as it is of no leg of the plan.`;
}


/***/ }),

/***/ 21887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Er: () => (  sortedItems),
    Hq: () => (  tellsRegion),
    S3: () => (  itemsOf),
    fv: () => (  pendingId),
    fw: () => (  placedAsBaked),
    hz: () => (  byPlace),
    mm: () => (  isPending)
  });
  var _image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90881);

function itemsOf(candidates, placed) {
    const byLeg = new Map(candidates.map((candidate) => [candidate.leg, candidate]));
    const regions = new Map();
    for (const { image, region } of placed)
        regions.set(image, (regions.get(image) ?? new Set()).add(region));
    return sortedItems(placed.flatMap((one) => {
        const candidate = byLeg.get(one.leg);
        if (candidate === undefined)
            return [];
        const values = new Map([['version', one.version], ['name', one.name], ...candidate.values]);
        values.set('image', one.image).set('slug', candidate.slug).set('region', one.region).set('build', one.build);
        const isRegional = Object.hasOwn(one.axes, 'region') || (regions.get(one.image)?.size ?? 0) > 1;
        return [{ placed: one, values, isRegional }];
    }));
}
function sortedItems(items) {
    return items.toSorted((a, b) => byPlace(a.placed, b.placed));
}
const PENDING = 'pending:';
function pendingId(leg, region, build = '') {
    return `${PENDING}${leg}/${region}${build === '' ? '' : `/${build}`}`;
}
function isPending(id) {
    return id.startsWith(PENDING);
}
function placedAsBaked({ leg, image, axes, images, record, values }) {
    return images.map(({ build, provider, region, id }) => ({
        leg,
        image,
        axes,
        build,
        provider,
        region,
        id,
        name: record.name,
        version: values.get('version') ?? '',
    }));
}
function tellsRegion(pattern) {
    return (0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__  .iJ)(pattern).includes('region');
}
function byPlace(a, b) {
    for (const member of ['leg', 'region', 'build', 'id']) {
        if (a[member] !== b[member])
            return a[member] < b[member] ? -1 : 1;
    }
    return 0;
}


/***/ })

};
