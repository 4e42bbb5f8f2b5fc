export const id = 6451;
export const ids = [6451];
export const modules = {

/***/ 5300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ asideOf),
/* harmony export */   Mb: () => (/* binding */ inTheWay),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   Yz: () => (/* binding */ outputsOf),
/* harmony export */   du: () => (/* binding */ settledPath),
/* harmony export */   gA: () => (/* binding */ noteText),
/* harmony export */   xQ: () => (/* binding */ outputFolderOf),
/* harmony export */   z$: () => (/* binding */ liesIn)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
/* harmony import */ var _core_files_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74555);
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88278);
/* harmony import */ var _file_beside_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8642);







// Where the qemu builder puts a machine. It refuses a folder that is there already (packer-plugin-qemu, config.go), so what an
// earlier bake of the same image left is put aside, and nothing else is touched.
/** The folder of a build; undefined where only Packer can tell. @param folder where Packer runs; absolute */
function outputFolderOf({ name, type, literals, isWritten }, folder) {
    const written = literals['output_directory'];
    if (typeof written !== 'string') {
        // What is not written is called after the source (config.go): HCL names a build `[build.]TYPE.NAME`.
        return isWritten('output_directory') ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder, `output-${sourceName(name, type)}`);
    }
    return written === '' || written.includes('{{') ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder, written);
}
function sourceName(name, type) {
    const at = `.${name}`.lastIndexOf(`.${type}.`);
    return at === -1 ? name : name.slice(at + type.length + 1);
}
/** The folders of all builds of ours, as far as they are known. */
function outputsOf(builds, folder) {
    return builds.flatMap((build) => {
        const path = build.type === 'qemu' ? outputFolderOf(build, folder) : undefined;
        return path === undefined ? [] : [{ build, path }];
    });
}
/**
 * Ours is a folder in which nothing lies but what records beside it tell of, byte for byte, and of no other leg. Never throws.
 * @param folder where the builder runs, to which records are relative
 */
async function standingOf(path, folder, slug) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path, { throwIfNoEntry: false });
        if (stat === undefined)
            return { kind: 'absent' };
        if (!stat.isDirectory())
            return { kind: 'strange', reason: 'is no folder' };
        const entries = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(path, { recursive: true, withFileTypes: true }).map((entry) => ({
            isFile: entry.isFile(),
            isFolder: entry.isDirectory(),
            at: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name),
        }));
        const known = new Map();
        for (const { at, isFile } of entries) {
            if (!isFile || !at.endsWith(_file_beside_js__WEBPACK_IMPORTED_MODULE_6__/* .BESIDE */ .Zv))
                continue;
            const record = (0,_file_beside_js__WEBPACK_IMPORTED_MODULE_6__/* .readBesideRecord */ ._3)(at);
            if (record === undefined)
                continue;
            if (record.leg !== undefined && record.leg !== slug) {
                return { kind: 'strange', reason: `holds the image of ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .show */ .WU)(record.leg)}` };
            }
            known.set(at, { size: -1, sha256: '' });
            for (const file of record.files)
                known.set((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder, file.path), file);
        }
        if (known.size === 0) {
            return { kind: 'strange', reason: entries.length === 0 ? 'is empty' : 'holds no image that a bake recorded' };
        }
        for (const { at, isFile, isFolder } of entries) {
            if (isFolder)
                continue;
            const file = known.get(at);
            if (!isFile || file === undefined)
                return { kind: 'strange', reason: `holds ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .show */ .WU)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(path, at))}, which no bake of this image made` };
            if (file.size === -1)
                continue;
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(at).size !== file.size || (await (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256OfFile */ .Vq)(at)) !== file.sha256)
                return { kind: 'strange', reason: `holds ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .show */ .WU)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(path, at))}, which was changed since it was baked` };
        }
        return { kind: 'ours' };
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) === undefined)
            throw error;
        return { kind: 'strange', reason: `cannot be looked through (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) ?? (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)})` };
    }
}
/** What keeps a build from its folder. */
function inTheWay({ build, path }, folder, reason) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, path);
    const shown = way.startsWith('..') ? path : way;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`Build ${build.name} (${build.file}:${build.line}) puts its machine into ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .show */ .WU)(shown)}, which is there already, and Packer overwrites none: it ${reason}. Move it away, or remove it where it is of a bake that never came to its end; or give the build another output_directory.`);
}
/** A name beside it that nothing has, on the same file system, so that one step moves it there and back. */
function asideOf(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.bakehouse-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`);
}
/** With the links of the way to it resolved as they are now: whoever changes them later is not followed. */
function settledPath(path) {
    const missing = [];
    let there = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    while (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(there) && (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(there) !== there) {
        missing.unshift((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(there));
        there = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(there);
    }
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(there), ...missing, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path));
}
/** Whether a path that Packer told, relative to where it ran, lies in a folder. */
function liesIn(folder, path) {
    return path.startsWith(`${folder}${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`);
}
/** The text of a note; empty where there is none. */
function noteText(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8');
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 46451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkQemu: () => (/* binding */ checkQemu),
/* harmony export */   refuseMissing: () => (/* binding */ refuseMissing)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _output_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5300);




/** Before a machine is started: its programs are there, and nothing of others' is where it is to be put. */
async function checkQemu({ environment, recipe, workingDirectory, slug, }) {
    const builds = recipe.builds.filter(({ type }) => type === 'qemu');
    for (const program of new Set(builds.map(({ literals }) => programOf(literals)))) {
        refuseMissing(program, environment, 'runs the machine that is baked');
    }
    refuseMissing('qemu-img', environment, 'makes and converts disks');
    for (const output of (0,_output_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .outputsOf */ .Yz)(builds, workingDirectory)) {
        const standing = await (0,_output_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .standingOf */ .YP)(output.path, workingDirectory, slug);
        if (standing.kind === 'strange')
            throw (0,_output_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .inTheWay */ .Mb)(output, workingDirectory, standing.reason);
    }
    return null;
}
/** As the builder has it (packer-plugin-qemu, config.go). */
const DEFAULT_PROGRAM = 'qemu-system-x86_64';
function programOf({ qemu_binary: written }) {
    return typeof written === 'string' && written !== '' ? written : DEFAULT_PROGRAM;
}
/** Throws a UserError where a program of QEMU is not there. @param what it does, for the message */
function refuseMissing(program, environment, what) {
    if (program.includes('{{') || isProgram(program, environment['PATH'] ?? ''))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`There is no ${program} here, which ${what}. Install QEMU: on Debian and Ubuntu apt-get install qemu-system-x86 qemu-utils.`);
}
function isProgram(program, path) {
    const places = program.includes('/') ? [program] : path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, program));
    return places.some((place) => {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(place, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
            return true;
        }
        catch {
            return false;
        }
    });
}


/***/ })

};
