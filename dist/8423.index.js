export const id = 8423;
export const ids = [8423];
export const modules = {

/***/ 97656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M: () => (  sharedHolds),
    _: () => (  refuseHeld)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39535);


const MOST_TOLD = 5;
const MOST_QUESTIONS = 8;
async function sharedHolds(images, { retain }, { words, whom, why = _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD }) {
    const found = new Map();
    if (retain.shared === 'retire')
        return found;
    await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_1__  .Q)(images, MOST_QUESTIONS, async (image) => {
        const place = `${image.region} ${image.id}`;
        try {
            const names = [...new Set(await whom(image))];
            const shown = names.slice(0, MOST_TOLD).join(', ') + (names.length > MOST_TOLD ? ', …' : '');
            if (names.length > 0)
                found.set(place, [{ kind: 'shared', what: `${words}, and nobody here sees: ${shown}` }]);
        }
        catch (error) {
            const reason = why(error).replace(/\.$/, '');
            found.set(place, [{ kind: 'unknown', what: `${words}, which could not be asked: ${reason}` }]);
        }
    });
    return found;
}
function refuseHeld(holds) {
    if (holds.length > 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`by now it is held by ${holds.map(({ what }) => what).join('; ')}`);
}


/***/ }),

/***/ 88423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    removeFromRegistry: () => (  removeFromRegistry),
    surveyRegistry: () => (  surveyRegistry)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39535);
  var _image_container_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77383);
  var _clouds_retention_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97656);
  var _machine_artifact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3663);
  var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54880);






const STAGED = /^(bk\d{1,3}-[a-z2-7]{40})((?:\.[A-Za-z0-9._-]+)?)$/;
const KEY = /:(bk\d{1,3}-[a-z2-7]{40})(?:[.-]|$)/;
const EARLIEST = '2013-01-01';
const MOST_QUESTIONS = 8;
async function surveyRegistry(repository, distribution) {
    const place = (0,_image_container_reference_js__WEBPACK_IMPORTED_MODULE_1__  .F2)(repository);
    const named = await namesOf(place, distribution);
    const images = [];
    const staged = [...named.digests.keys()].filter((tag) => STAGED.test(tag));
    await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_5__  .Q)(staged, MOST_QUESTIONS, async (tag) => {
        images.push(await imageOf(place, repository, tag, named, distribution));
    });
    return { images, remnants: [] };
}
async function namesOf(place, distribution) {
    const digests = new Map();
    const indexes = new Map();
    const holds = [];
    await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_5__  .Q)(await distribution.tags(place), MOST_QUESTIONS, async (tag) => {
        try {
            const digest = await distribution.digest(place, tag);
            if (digest === undefined)
                return;
            digests.set(tag, digest);
            for (const member of await membersOf(place, digest, distribution))
                indexes.set(member, [...(indexes.get(member) ?? []), tag]);
        }
        catch (error) {
            digests.set(tag, null);
            const what = `the tag ${tag}, of which could not be asked what it names: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error).replace(/\.$/, '')}`;
            holds.push({ kind: 'unknown', what });
        }
    });
    return { digests, indexes, holds };
}
const known = new Map();
async function membersOf(place, digest, distribution) {
    const before = known.get(digest);
    if (before !== undefined)
        return before;
    const manifest = await distribution.manifest(place, digest);
    if (manifest === undefined)
        return [];
    const content = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__  .W)(manifest);
    const members = content.kind === 'index' ? content.members.map((member) => member.digest) : [];
    known.set(digest, members);
    return members;
}
function testedTag(tag) {
    const [, key = '', build = ''] = STAGED.exec(tag) ?? [];
    return `${key}-verified${build}`;
}
function otherNames(tag, { digests, indexes, holds }, own) {
    const digest = digests.get(tag);
    const others = [...digests].filter(([name, is]) => is === digest && name !== tag && !own.includes(name));
    const named = others.map(([name]) => ({
        kind: 'pointer',
        what: `the tag ${name}, which names the same image`,
    }));
    const within = (indexes.get(digest ?? '') ?? []).map((name) => ({
        kind: 'pointer',
        what: `the tag ${name}, an index that has it as a member`,
    }));
    return [...holds, ...named, ...within];
}
async function imageOf(place, repository, tag, named, distribution) {
    const [, key = ''] = STAGED.exec(tag) ?? [];
    const digest = named.digests.get(tag) ?? '';
    const tested = testedTag(tag);
    const isTested = digest !== '' && named.digests.get(tested) === digest;
    const facts = await factsOf(place, key, digest, distribution).catch((error) => untold(`what it is, which could not be asked: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error).replace(/\.$/, '')}`));
    return {
        provider: 'oci',
        region: 'local',
        id: `${repository}:${tag}`,
        key,
        copyOf: null,
        verified: isTested,
        arch: null,
        repository: null,
        stage: null,
        since: null,
        parts: isTested ? [`${repository}:${tested}`] : [],
        spared: [],
        ...facts,
        digests: digest === '' ? {} : { ...facts.digests, manifest: digest },
        holds: [...facts.holds, ...otherNames(tag, named, [tested])],
    };
}
function untold(what, over = {}) {
    const nothing = { created: null, leg: '', recipe: null, parent: null, run: null, ref: null, commit: null };
    return { ...nothing, digests: {}, ...over, holds: [{ kind: 'unknown', what }] };
}
async function factsOf(place, key, digest, distribution) {
    const manifest = digest === '' ? undefined : await distribution.manifest(place, digest);
    if (manifest === undefined)
        return untold('what it is, which is not there to be read');
    const machine = (0,_machine_artifact_js__WEBPACK_IMPORTED_MODULE_3__  .nC)(manifest);
    if (machine !== undefined)
        return untold('nothing that says of which leg it is: the artifact of a machine does not', {
            created: machine.created,
        });
    const content = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__  .W)(manifest);
    if (content.kind !== 'image')
        return untold('what it is: no image of one platform, and no machine');
    const { created: told, labels } = await distribution.config(place, content.config);
    const created = told !== null && told < EARLIEST ? null : told;
    const digests = { config: content.config };
    if (labels['dev.bakehouse.key'] !== key)
        return untold('nothing that says of which leg it is: it has no labels of its own with its key', {
            created,
            digests,
        });
    const label = (name) => labels[name] || null;
    const base = label('org.opencontainers.image.base.name');
    return {
        created,
        leg: labels['dev.bakehouse.leg'] ?? '',
        recipe: label('dev.bakehouse.recipe'),
        parent: KEY.exec(base ?? '')?.[1] ?? label('org.opencontainers.image.base.digest') ?? base,
        run: null,
        ref: label('dev.bakehouse.ref'),
        commit: /^[0-9a-f]{40,64}/.exec(label('org.opencontainers.image.revision') ?? '')?.[0] ?? null,
        digests,
        holds: [],
    };
}
async function removeFromRegistry({ id, parts, digests }, repository, distribution) {
    const tag = id.slice(repository.length + 1);
    if (id !== `${repository}:${tag}` || !STAGED.test(tag))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`it is no image of ours in ${repository}`);
    const place = (0,_image_container_reference_js__WEBPACK_IMPORTED_MODULE_1__  .F2)(repository);
    const named = await namesOf(place, distribution);
    const digest = named.digests.get(tag);
    if (digest === undefined)
        return;
    if (digests !== undefined && digest !== null && digest !== digests['manifest'])
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('by now its tag names another image');
    const [, key = ''] = STAGED.exec(tag) ?? [];
    const { holds } = await factsOf(place, key, digest ?? '', distribution);
    const own = [testedTag(tag)].filter((name) => parts.includes(`${repository}:${name}`));
    (0,_clouds_retention_js__WEBPACK_IMPORTED_MODULE_2__  ._)([...holds, ...otherNames(tag, named, own)]);
    if (digest !== null)
        await distribution.remove(place, digest);
}


/***/ })

};
