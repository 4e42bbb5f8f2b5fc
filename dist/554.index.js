export const id = 554;
export const ids = [554];
export const modules = {

/***/ 30554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ContainerSightings: () => (/* binding */ ContainerSightings),
/* harmony export */   lookAtContainers: () => (/* binding */ lookAtContainers),
/* harmony export */   namedContainers: () => (/* binding */ namedContainers),
/* harmony export */   sweepContainers: () => (/* binding */ sweepContainers),
/* harmony export */   tidyContainers: () => (/* binding */ tidyContainers),
/* harmony export */   watchContainers: () => (/* binding */ watchContainers)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
/* harmony import */ var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);
/* harmony import */ var _packer_output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6096);
/* harmony import */ var _sweep_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15428);





const hex = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const sighted = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    /** Into these something of the bake's own folder was mounted. */
    containers: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(hex),
    /** docker made them for one of these containers. */
    volumes: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(hex),
});
const NOTHING = { containers: [], volumes: [] };
/** A guest may name containers without end; each costs a question. */
const MOST_ASKED = 50;
/**
 * What is seen of a bake's containers while they are there: their volumes could not be found once they are gone. Kept in the
 * note for whoever sweeps; without one, as on a full disk, in memory.
 */
class ContainerSightings {
    #bake;
    constructor(bake) {
        this.#bake = bake;
    }
    /** Read each time: several may be looking at once, and a slow answer must not undo what another one noted meanwhile. */
    get #value() {
        return IN_MEMORY.get(this.#bake.note) ?? readSighted(this.#bake.note);
    }
    get containers() {
        return this.#value.containers;
    }
    get volumes() {
        return this.#value.volumes;
    }
    /**
     * Asks the daemon about all containers, or about these; only those that are proven to be this bake's are kept. Never
     * rejects: what is not seen is not known.
     */
    async look(docker, ids) {
        try {
            const ours = (await docker.containers(ids)).filter((one) => (0,_sweep_js__WEBPACK_IMPORTED_MODULE_3__/* .isOurs */ .MU)(one, this.#bake.temporary));
            this.#note({
                containers: [...new Set([...this.containers, ...ours.map(({ id }) => id)])],
                volumes: [...new Set([...this.volumes, ...ours.flatMap(({ volumes }) => volumes)])],
            });
        }
        catch {
            // The sweep asks again, and says so when there is no answer.
        }
    }
    #note(value) {
        IN_MEMORY.set(this.#bake.note, value);
        try {
            (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeAtomically */ .vK)(this.#bake.note, JSON.stringify(value));
        }
        catch {
            // In memory it is known all the same.
        }
    }
}
/** What this process saw, by the path of the note. */
const IN_MEMORY = new Map();
/** The file may be cut off, or another program's: then nothing was seen. */
function readSighted(path) {
    try {
        return sighted.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8')));
    }
    catch {
        return NOTHING;
    }
}
/** While a bake runs, asks the daemon about each container that a line names, as soon as it is named. */
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
            // Lines come many at a time: one question for all that these name.
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
/** Containers that some line named: perhaps a guest's. */
function namedContainers(words) {
    return new Set(words.told('docker').flatMap(({ hinted }) => [...hinted('container')]));
}
/** Sees once more which containers are this bake's. */
async function lookAtContainers(bake, docker) {
    await new ContainerSightings(bake).look(docker);
}
/** After a good end; see `removeSpentVolumes`. */
async function tidyContainers(bake, docker) {
    return (0,_sweep_js__WEBPACK_IMPORTED_MODULE_3__/* .removeSpentVolumes */ .Ch)(docker, new ContainerSightings(bake));
}
/** Removes and lists what a bake left; see `sweepDocker`. */
async function sweepContainers(request, docker) {
    const { words, temporary, keepOnFailure, startedAt, onFound } = request;
    const images = new Set(words.told('docker').flatMap(({ hinted }) => [...hinted('image')]));
    const reported = new Set(_packer_output_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerArtifacts */ .Y
        .read(words.artifacts.filter(({ builderId }) => _packer_output_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerArtifacts */ .Y.builderIds.test(builderId)))
        .images.map(({ id }) => id));
    const seen = new ContainerSightings(request);
    const hinted = { containers: namedContainers(words), images };
    return (0,_sweep_js__WEBPACK_IMPORTED_MODULE_3__/* .sweepDocker */ .nI)({ docker, temporary, keepOnFailure, startedAt, seen, hinted, reported, onFound });
}


/***/ })

};
