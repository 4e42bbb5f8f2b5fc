export const id = 554;
export const ids = [554];
export const modules = {

/***/ 30554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    ContainerSightings: () => (  ContainerSightings),
    lookAtContainers: () => (  lookAtContainers),
    namedContainers: () => (  namedContainers),
    sweepContainers: () => (  sweepContainers),
    tidyContainers: () => (  tidyContainers),
    watchContainers: () => (  watchContainers)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);
  var _packer_output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6096);
  var _sweep_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15428);





const hex = zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().regex(/^[0-9a-f]{64}$/);
const sighted = zod__WEBPACK_IMPORTED_MODULE_4__  .Ikc({
    containers: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(hex),
    volumes: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(hex),
});
const NOTHING = { containers: [], volumes: [] };
const MOST_ASKED = 50;
class ContainerSightings {
    #bake;
    constructor(bake) {
        this.#bake = bake;
    }
    get #value() {
        return IN_MEMORY.get(this.#bake.note) ?? readSighted(this.#bake.note);
    }
    get containers() {
        return this.#value.containers;
    }
    get volumes() {
        return this.#value.volumes;
    }
    async look(docker, ids) {
        try {
            const ours = (await docker.containers(ids)).filter((one) => (0,_sweep_js__WEBPACK_IMPORTED_MODULE_3__  .MU)(one, this.#bake.temporary));
            this.#note({
                containers: [...new Set([...this.containers, ...ours.map(({ id }) => id)])],
                volumes: [...new Set([...this.volumes, ...ours.flatMap(({ volumes }) => volumes)])],
            });
        }
        catch {
        }
    }
    #note(value) {
        IN_MEMORY.set(this.#bake.note, value);
        try {
            (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__  .vK)(this.#bake.note, JSON.stringify(value));
        }
        catch {
        }
    }
}
const IN_MEMORY = new Map();
function readSighted(path) {
    try {
        return sighted.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8')));
    }
    catch {
        return NOTHING;
    }
}
function watchContainers(bake, words, docker) {
    const sightings = new ContainerSightings(bake);
    const asked = new Set();
    let open = Promise.resolve();
    let isDue = false;
    const ask = () => {
        isDue = false;
        const fresh = [...namedContainers(words())].filter((id) => !asked.has(id)).slice(0, MOST_ASKED - asked.size);
        if (fresh.length === 0)
            return;
        for (const id of fresh)
            asked.add(id);
        open = Promise.all([open, sightings.look(docker, fresh)]);
    };
    return {
        poke: () => {
            if (!isDue)
                queueMicrotask(ask);
            isDue = true;
        },
        hurry: async () => { },
        stop: async () => {
            if (isDue)
                ask();
            await open;
        },
    };
}
function namedContainers(words) {
    return new Set(words.told('docker').flatMap(({ hinted }) => [...hinted('container')]));
}
async function lookAtContainers(bake, docker) {
    await new ContainerSightings(bake).look(docker);
}
async function tidyContainers(bake, docker) {
    return (0,_sweep_js__WEBPACK_IMPORTED_MODULE_3__  .Ch)(docker, new ContainerSightings(bake));
}
async function sweepContainers(request, docker) {
    const { words, temporary, keepOnFailure, startedAt, onFound } = request;
    const images = new Set(words.told('docker').flatMap(({ hinted }) => [...hinted('image')]));
    const reported = new Set(_packer_output_js__WEBPACK_IMPORTED_MODULE_2__  .Y
        .read(words.artifacts.filter(({ builderId }) => _packer_output_js__WEBPACK_IMPORTED_MODULE_2__  .Y.builderIds.test(builderId)))
        .images.map(({ id }) => id));
    const seen = new ContainerSightings(request);
    const hinted = { containers: namedContainers(words), images };
    return (0,_sweep_js__WEBPACK_IMPORTED_MODULE_3__  .nI)({ docker, temporary, keepOnFailure, startedAt, seen, hinted, reported, onFound });
}


/***/ })

};
