export const id = 2592;
export const ids = [2592];
export const modules = {

/***/ 506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E: () => (  runGit)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40039);



async function runGit(args, options) {
    const { cwd, environment, limitMs, mostBytes = Infinity, signal } = options;
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', [...args], {
        cwd,
        env: { ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
        killSignal: 'SIGKILL',
        ...(signal === undefined ? {} : { signal }),
    });
    (0,_command_js__WEBPACK_IMPORTED_MODULE_2__  .DZ)(child, limitMs);
    const ended = new Promise((resolve, reject) => {
        child.once('error', (error) => reject((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__  .$N)(error) === 'ENOENT' ? new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('git is not installed here, or not in PATH.') : error));
        child.once('close', (code) => resolve(code ?? 128));
    });
    const read = (stream) => collect(stream, mostBytes);
    const [stdout, stderr, exitCode] = await Promise.all([read(child.stdout), read(child.stderr), ended]);
    return { exitCode, stdout, stderr: stderr.toString('utf8') };
}
async function collect(stream, mostBytes) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of stream) {
        const part = Buffer.from(chunk).subarray(0, Math.max(0, mostBytes - bytes));
        bytes += part.length;
        chunks.push(part);
    }
    return Buffer.concat(chunks);
}


/***/ }),

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

/***/ 2592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    inspectFiles: () => (  inspectFiles),
    removeFiles: () => (  removeFiles),
    surveyFiles: () => (  surveyFiles)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74555);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56408);
  var _core_process_git_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(506);
  var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94463);
  var _clouds_retention_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97656);
  var _beside_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8642);










const MOST_ENTRIES = 1_000_000;
const LIMIT_MS = 120_000;
async function surveyFiles(place) {
    const found = recordsIn(place.repository);
    const tracked = found.length === 0 ? new Set() : await trackedFiles(place);
    const claims = claimsOf(place, found);
    return { remnants: [], images: found.flatMap((path) => imageOf(place, path, tracked, claims)) };
}
function claimsOf(place, records) {
    const claims = new Map();
    for (const at of records) {
        const record = (0,_beside_js__WEBPACK_IMPORTED_MODULE_9__  ._3)(at);
        const files = (record && filesOf(place, at, record)) ?? [];
        for (const name of new Set([at, ...files.map(({ path }) => path)].map((path) => foldedName(place, path)))) {
            claims.set(name, [...(claims.get(name) ?? []), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(place.repository, at)]);
        }
    }
    return claims;
}
function foldedName({ repository }, path) {
    return folded((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(repository, path));
}
function folded(name) {
    return name.normalize('NFC').toLowerCase();
}
function recordsIn(repository) {
    const records = [];
    const open = [repository];
    let entries = 0;
    for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
        const names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true });
        if (folder !== repository && names.some(({ name }) => name === '.git'))
            continue;
        entries += names.length;
        if (entries > MOST_ENTRIES)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo(`the checkout has more than ${MOST_ENTRIES} files`);
        for (const entry of names) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
            if (entry.isDirectory() && entry.name !== '.git' && entry.name !== 'node_modules')
                open.push(path);
            if (entry.isFile() && entry.name.endsWith(_beside_js__WEBPACK_IMPORTED_MODULE_9__  .Zv))
                records.push(path);
        }
    }
    return records.toSorted();
}
async function trackedFiles({ repository, environment }) {
    try {
        const variables = { LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
        const options = { cwd: repository, environment: (0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_7__  .Qc)(environment, [], variables), limitMs: LIMIT_MS };
        const { exitCode, stdout, stderr } = await (0,_core_process_git_js__WEBPACK_IMPORTED_MODULE_6__  .E)(['--no-pager', 'ls-files', '-z'], options);
        if (exitCode !== 0)
            return stderr.trim().split('\n', 1)[0] ?? '';
        return new Set(stdout.toString('utf8').split('\0').map(folded));
    }
    catch (error) {
        return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .bD)(error);
    }
}
function filesOf({ repository }, at, record) {
    const first = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.normalize)(record.files[0]?.path ?? '');
    const place = at.slice(0, -_beside_js__WEBPACK_IMPORTED_MODULE_9__  .Zv.length);
    const end = `${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}${first}`;
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(first) || first.startsWith('..') || !place.endsWith(end))
        return undefined;
    const folder = place.slice(0, -end.length) || node_path__WEBPACK_IMPORTED_MODULE_1__.sep;
    const files = record.files.map(({ path, sha256 }) => ({ path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path), sha256 }));
    return files.every(({ path }) => liesHere(repository, path)) ? files : undefined;
}
function liesHere(repository, path) {
    if (path === repository || !(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__  .FK)(repository, path))
        return false;
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(repository, path)
        .split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)
        .some((name) => folded(name) === '.git'))
        return false;
    for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path); folder !== repository; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, { throwIfNoEntry: false });
        if (stat?.isSymbolicLink() === true || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.git')))
            return false;
    }
    return true;
}
function imageOf(place, at, tracked, claims) {
    const record = (0,_beside_js__WEBPACK_IMPORTED_MODULE_9__  ._3)(at);
    if (record === undefined)
        return [];
    const named = (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(place.repository, path);
    const files = filesOf(place, at, record);
    const id = named(at.slice(0, -_beside_js__WEBPACK_IMPORTED_MODULE_9__  .Zv.length));
    const others = (files ?? []).map(({ path }) => named(path)).filter((path) => path !== id);
    return [
        {
            provider: 'file',
            region: 'local',
            id,
            created: record.created ?? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(at).mtime.toISOString(),
            leg: record.leg ?? '',
            key: record.key,
            recipe: record.recipe,
            parent: null,
            copyOf: null,
            verified: record.verified,
            digests: digestsOf(record),
            run: record.run,
            ref: null,
            arch: null,
            repository: null,
            commit: null,
            isHere: true,
            stage: null,
            since: null,
            holds: files === undefined ? [NOWHERE] : holdsOf(named(at), [id, named(at), ...others], tracked, claims),
            parts: [...others, named(at)],
            spared: [],
        },
    ];
}
const NOWHERE = {
    kind: 'unknown',
    what: 'where its files lie, which the record beside it does not say of this place',
};
function holdsOf(at, paths, tracked, claims) {
    const others = paths.flatMap((path) => (claims.get(folded(path)) ?? [])
        .filter((record) => record !== at)
        .map((record) => ({ kind: 'pointer', what: `the record ${record}, which names ${path} as well` })));
    if (typeof tracked === 'string') {
        const what = `whether git has it in the repository, which could not be asked: ${tracked}`;
        return [{ kind: 'unknown', what }, ...others];
    }
    const inGit = paths.filter((path) => tracked.has(folded(path)));
    return [...inGit.map((path) => ({ kind: 'pin', what: `git, which has ${path} in the repository` })), ...others];
}
async function inspectFiles(images, place) {
    const found = new Map();
    for (const { region, id } of images) {
        const holds = await changesOf(place, `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(place.repository, id)}${_beside_js__WEBPACK_IMPORTED_MODULE_9__  .Zv}`);
        if (holds.length > 0)
            found.set(`${region} ${id}`, holds);
    }
    return found;
}
async function changesOf(place, at) {
    const record = (0,_beside_js__WEBPACK_IMPORTED_MODULE_9__  ._3)(at);
    const holds = [];
    for (const { path, sha256 } of (record && filesOf(place, at, record)) ?? []) {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
        if (stat === undefined || (stat.isFile() && (await (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__  .Vq)(path)) === sha256))
            continue;
        holds.push({ kind: 'by-hand', what: `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(place.repository, path)}, which has changed since it was baked` });
    }
    return holds;
}
async function removeFiles({ id, parts, digests }, place) {
    const at = `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(place.repository, id)}${_beside_js__WEBPACK_IMPORTED_MODULE_9__  .Zv}`;
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(at, { throwIfNoEntry: false }) === undefined)
        return;
    const record = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(at).isFile() ? (0,_beside_js__WEBPACK_IMPORTED_MODULE_9__  ._3)(at) : undefined;
    const files = record && filesOf(place, at, record);
    if (record === undefined || files === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo('it is no image of ours any more');
    if (digests !== undefined && !(0,node_util__WEBPACK_IMPORTED_MODULE_2__.isDeepStrictEqual)(digestsOf(record), digests))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo('by now another image lies there');
    const paths = [...files.map(({ path }) => path), at];
    const named = paths.map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(place.repository, path));
    if (named.some((path) => path !== id && !parts.includes(path)))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo('its record names files that were not agreed');
    const [tracked, claims] = [await trackedFiles(place), claimsOf(place, recordsIn(place.repository))];
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(place.repository, at);
    (0,_clouds_retention_js__WEBPACK_IMPORTED_MODULE_8__  ._)([...holdsOf(own, named, tracked, claims), ...(await changesOf(place, at))]);
    for (const path of paths)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
}
function digestsOf({ files }) {
    return Object.fromEntries(files.map(({ path, sha256 }) => [path, sha256]));
}


/***/ })

};
