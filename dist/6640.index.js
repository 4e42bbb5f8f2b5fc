export const id = 6640;
export const ids = [6640,4377,6758];
export const modules = {

/***/ 12883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   finishVerification: () => (/* binding */ finishVerification)
/* harmony export */ });
/* harmony import */ var _core_runner_annotations_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4541);
/* harmony import */ var _core_process_deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42252);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
/* harmony import */ var _core_process_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63815);
/* harmony import */ var _image_leftover_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79825);
/* harmony import */ var _kitchen_run_kitchen_sweep_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52102);
/* harmony import */ var _kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62544);
/* harmony import */ var _kitchen_script_script_sweep_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53707);
/* harmony import */ var _providers_providers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74936);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(32902);










/**
 * After a cancel, or when the main step was killed: ends what runs, destroys the instances, and names what stays. Always: what
 * Kitchen and its like left in the repository goes, unless it was there before. Reads no inputs.
 * @param providers for tests
 */
async function finishVerification(host, providers = _providers_providers_js__WEBPACK_IMPORTED_MODULE_7__.providers) {
    const found = (0,_journal_js__WEBPACK_IMPORTED_MODULE_8__/* .readJournal */ .a0)(host, host.state('journal'));
    if (found === undefined)
        return;
    const { folder, journal } = found;
    let leftovers = [];
    try {
        if (journal === undefined)
            return;
        if (journal.phase !== 'done') {
            const swept = () => sweep(host, folder.path, journal, providers);
            leftovers = await host.group('Clean-up', () => (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__/* .listLeftovers */ .h1)('what it started', null, swept()));
        }
        leftovers = [...leftovers, ...removed(host, folder.path, journal, leftovers)];
    }
    finally {
        // It holds secrets; whatever came of the rest, it goes.
        leftovers = [...leftovers, ...removedFolder(folder)];
        if (journal !== undefined)
            tell(host, journal, leftovers);
    }
}
function removed(host, folder, journal, leftovers) {
    // Without its state no command destroys an instance that is left.
    const isStateNeeded = leftovers.some(({ kind, state }) => kind === 'instance' && state === 'left');
    return journal.traces.flatMap((one) => {
        const watched = one.watched.filter(({ path }) => !isStateNeeded || path !== _kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_5__/* .STATE_FOLDER */ .P2);
        try {
            return (0,_kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_5__/* .removeTraces */ .d3)({ ...one, watched }, { workspace: host.workspace, folder }).filter(({ state }) => state === 'left');
        }
        catch (error) {
            return [{ kind: 'file', id: one.root, region: null, state: 'left', reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), command: null }];
        }
    });
}
function removedFolder(folder) {
    try {
        (0,_journal_js__WEBPACK_IMPORTED_MODULE_8__/* .removeVerifyFolder */ .O)(folder);
        return [];
    }
    catch (error) {
        const { path } = folder;
        return [
            { kind: 'folder', id: path, region: null, state: 'left', reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), command: `rm -rf '${path}'` },
        ];
    }
}
async function sweep(host, folder, journal, providers) {
    const deadline = (0,_core_process_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .jobDeadline */ .gF)(host);
    const isAsked = journal.phase === 'stopping';
    // On a terminal main and post are one process.
    if (journal.main.pid !== process.pid && (await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunning */ .W_)(journal.main.pid, journal.main.startTime))) {
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .sendSignal */ .vG)(journal.main.pid, 'SIGKILL');
        host.info('The main step was still there; it was ended.');
    }
    const { entries, subject, mark, environment, root, kitchen } = journal;
    if (journal.engine === 'script') {
        return (0,_kitchen_script_script_sweep_js__WEBPACK_IMPORTED_MODULE_6__/* .sweepScript */ .gb)({ providers, entries, subject, mark, environment, folder, wait: deadline.wait });
    }
    if (kitchen === null) {
        // Test Kitchen was being asked for its version, and starts nothing for that.
        for (const pid of (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .processesMarked */ .w4)(_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .MARK */ .M$, mark))
            (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .sendSignal */ .vG)(pid, 'SIGKILL');
        return [];
    }
    return (0,_kitchen_run_kitchen_sweep_js__WEBPACK_IMPORTED_MODULE_4__/* .sweepKitchen */ .pm)({
        providers,
        entries,
        kitchen,
        root,
        mark,
        folder,
        keep: journal.destroy === 'never' ? entries.flatMap((one) => (one.kind === 'instance' ? [one.instance] : [])) : [],
        isAsked,
        wait: deadline.wait,
        deadline: deadline.end,
    });
}
function tell(host, { subject, phase }, leftovers) {
    (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__/* .tellAsFound */ .sc)(host, leftovers);
    if (phase !== 'done')
        host.info((0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__/* .sweptSentence */ .NT)(subject.leg, leftovers));
    (0,_core_runner_annotations_js__WEBPACK_IMPORTED_MODULE_9__/* .annotateAll */ .u)(host, (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__/* .leftoverWarnings */ .B7)(leftovers));
    // A runner reads no outputs of a post step; on a terminal main and post are one command.
    if (phase !== 'done' && host.kind === 'terminal') {
        host.output('leftovers', JSON.stringify(leftovers.filter(_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__/* .isOpen */ .nT)));
    }
}


/***/ }),

/***/ 42279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Op: () => (/* binding */ checkDisk),
/* harmony export */   nI: () => (/* binding */ percentFull),
/* harmony export */   uq: () => (/* binding */ isFull)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);


/** How full the disk of a folder is, in whole percent, counted as df(1) does; `undefined` where it cannot be told. */
function percentFull(folder) {
    try {
        const { blocks, bfree, bavail } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(folder);
        const used = blocks - bfree;
        return used + bavail === 0 ? undefined : Math.ceil((used / (used + bavail)) * 100);
    }
    catch {
        return undefined;
    }
}
/** Whether not one more block can be written to the disk of a path; false where that cannot be told. */
function isFull(path) {
    try {
        const { bfree, bavail, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(path);
        // What a file system keeps back is root's to use.
        return (process.getuid?.() === 0 ? bfree : bavail) * bsize < ONE_BLOCK;
    }
    catch {
        return false;
    }
}
const ONE_BLOCK = 4096;
/** Fails below `least` GiB on any of the folders, warns below twice that. */
function checkDisk(host, folders, least) {
    for (const folder of folders) {
        let free;
        try {
            const { bavail, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(folder);
            free = (bavail * bsize) / 1024 ** 3;
        }
        catch {
            continue;
        }
        const has = `${folder} has ${free.toFixed(1)} GiB free`;
        if (free < least) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${has}, but a bake wants ${least} GiB. Free some, or lower the input "min-free-disk".`);
        }
        if (free < 2 * least)
            host.annotate({ level: 'warning', message: `${has}: little for a bake.` });
    }
}


/***/ }),

/***/ 62544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ watchKitchen),
/* harmony export */   NV: () => (/* binding */ newPaths),
/* harmony export */   P2: () => (/* binding */ STATE_FOLDER),
/* harmony export */   Tk: () => (/* binding */ newTraces),
/* harmony export */   _T: () => (/* binding */ watchTraces),
/* harmony export */   d3: () => (/* binding */ removeTraces),
/* harmony export */   d7: () => (/* binding */ traces),
/* harmony export */   kV: () => (/* binding */ namesBelow)
/* harmony export */ });
/* unused harmony export findTraces */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56408);





/**
 * What there was before such a program ran. The post step of a killed action reads it from a file, hence the schema;
 * what it says is held against the workspace before anything is removed.
 */
const traces = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    /** Absolute, links resolved. */
    root: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    watched: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        path: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1),
        wasThere: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
        /** Where it was copied to, when it is to be as it was; absolute. */
        copy: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
        /** What it held, relative to the root. */
        held: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    })),
});
/** @param folder one of ours, that lasts until the traces are removed; copies are put below it */
function watchTraces(root, watches, folder) {
    const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root);
    const watched = watches.map(({ path, keeps }, index) => {
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(real, path);
        const wasThere = isThere(full);
        const copy = wasThere && keeps === 'whole' ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'before', String(index)) : null;
        if (copy !== null)
            copyWhole(full, copy);
        return { path, wasThere, copy, held: wasThere && keeps === 'names' ? [...namesBelow(real, path)] : [] };
    });
    return { root: real, watched };
}
/** The same for paths that are known to be new. */
function newTraces(root, paths) {
    return {
        root: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root),
        watched: paths.map((path) => ({ path, wasThere: false, copy: null, held: [] })),
    };
}
/** Paths below a root that were not there, without what lies inside of one of them. Relative, sorted. */
function newPaths(before, after) {
    const known = new Set(before);
    const fresh = new Set(after.filter((path) => !known.has(path)));
    return [...fresh].filter((path) => !fresh.has((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path))).sort();
}
/** All files and folders below one, without following links. What `except` names, at the top, is left out. */
function namesBelow(root, path, except = []) {
    const found = [];
    const walk = (folder) => {
        for (const entry of entriesOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder))) {
            const name = folder === '.' ? entry.name : `${folder}/${entry.name}`;
            if (except.includes(name))
                continue;
            found.push(name);
            if (entry.isDirectory())
                walk(name);
        }
    };
    walk(path);
    return found;
}
/** What is in the repository now that was not before; outermost paths, relative to the root, sorted. */
function findTraces({ root, watched }) {
    return watched
        .flatMap(({ path, wasThere, copy, held }) => {
        if (!isThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)))
            return [];
        if (!wasThere)
            return [path];
        return copy === null ? newPaths(held, namesBelow(root, path)) : [];
    })
        .sort();
}
/**
 * Puts the repository back: what is new goes, what was to be kept whole is as it was. May be done twice. What cannot be
 * done comes back as left, with the command for it. Throws for traces that lead out of the bounds.
 */
function removeTraces(left, bounds) {
    checkBounds(left, bounds);
    const { root, watched } = left;
    const gone = findTraces(left).map((path) => attempt(root, path, 'removed', () => remove(root, path)));
    const restored = watched.flatMap(({ path, copy }) => {
        if (copy === null || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(copy)) || isSameFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path), copy))
            return [];
        const one = attempt(root, path, 'restored', () => {
            remove(root, path);
            copyWhole(copy, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path));
        });
        return one.state === 'left' ? [one] : [];
    });
    return [...gone, ...restored];
}
/** The text may have been changed by whoever may write to our folder: then nothing at all is removed. */
function checkBounds({ root, watched }, { workspace, folder }) {
    if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), root))
        throw new Error(`traces in ${root}, outside of ${workspace}`);
    for (const { path, copy } of watched) {
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path);
        if (full === root || !(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(root, full))
            throw new Error(`a trace ${path}, outside of ${root}`);
        if (copy !== null && !(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(copy)))
            throw new Error(`a copy ${copy}, outside of ${folder}`);
    }
}
function attempt(root, path, what, act) {
    const entry = { kind: 'file', id: path, region: null };
    try {
        act();
        return { ...entry, state: 'removed', reason: 'it was not in the repository before', command: null };
    }
    catch (error) {
        const reason = `could not be ${what}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) ?? (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`;
        const quoted = `'${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path).replaceAll("'", String.raw `'\''`)}'`;
        return { ...entry, state: 'left', reason, command: what === 'removed' ? `rm -rf -- ${quoted}` : null };
    }
}
/** A link is removed itself, never what it leads to; a folder on the way that has become one leads nowhere. */
function remove(root, path) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path);
    if (!isThere(full))
        return;
    if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(root, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(full))))
        throw new Error('a folder above it leads out of the repository');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(full, { recursive: true, force: true });
}
function copyWhole(from, to) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to), { recursive: true, mode: 0o700 });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.cpSync)(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true, force: true });
}
function entriesOf(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true });
    }
    catch (error) {
        const code = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) ?? '';
        if (['ENOENT', 'ENOTDIR', 'EACCES'].includes(code))
            return [];
        throw error;
    }
}
function isSameFile(one, other) {
    const [first, second] = [one, other].map((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }));
    if (first?.isFile() !== true || second?.isFile() !== true || first.size !== second.size)
        return false;
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(one).equals((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(other));
}
function isThere(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
}
/** Where Test Kitchen keeps states, keys and logs. */
const STATE_FOLDER = '.kitchen';
const NOT_LISTED = ['.git', 'node_modules', STATE_FOLDER];
/**
 * What Test Kitchen and InSpec leave in the folder of a kitchen file: `.kitchen`, and `inspec.lock` beside the inspec.yml of
 * each profile.
 *
 * @param root absolute
 * @param folder ours, for copies of what is there already; it lasts until the traces are removed
 */
function watchKitchen(root, folder) {
    const profiles = namesBelow(root, '.', NOT_LISTED).filter((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path) === 'inspec.yml');
    const locks = profiles.map((path) => ({ path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), 'inspec.lock'), keeps: 'whole' }));
    return watchTraces(root, [{ path: STATE_FOLDER, keeps: 'whole' }, ...locks], folder);
}


/***/ }),

/***/ 42839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ findKitchen),
/* harmony export */   Bc: () => (/* binding */ programOnPath),
/* harmony export */   Xr: () => (/* binding */ RUBY),
/* harmony export */   cQ: () => (/* binding */ askKitchen)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_process_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40039);
/* harmony import */ var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94463);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8005);
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88278);
/* harmony import */ var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56408);
/* harmony import */ var _gems_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86759);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4665);









/** What Ruby, its gems and Bundler need to find themselves at home; no credential is among them. */
const RUBY = [
    'GEM_HOME', 'GEM_PATH', 'GEM_ROOT', 'MY_RUBY_HOME', 'RUBYLIB', 'RUBYOPT', 'RBENV_ROOT', 'RBENV_VERSION', 'ASDF_DIR',
    'ASDF_DATA_DIR', 'BUNDLE_GEMFILE', 'BUNDLE_PATH', 'BUNDLE_APP_CONFIG', 'BUNDLE_WITH', 'BUNDLE_WITHOUT',
    'BUNDLE_DEPLOYMENT', 'BUNDLE_FROZEN',
]; // prettier-ignore
const INSTALL = 'Install it before this step: `gem install test-kitchen` and the gem of its driver, or put both into a Gemfile and run ruby/setup-ruby with `bundler-cache: true`.';
/** The oldest whose list and diagnosis are known to be as they are read here. */
const OLDEST = 3;
/** Finds Test Kitchen and asks its version. Throws a KitchenError when it is missing, broken or too old. */
async function findKitchen(request) {
    const bundle = bundleOf(request);
    const words = request.command === 'auto'
        ? bundle?.hasKitchen === true
            ? ['bundle', 'exec']
            : []
        : request.command.split(/\s+/).filter(Boolean);
    const isBundled = words[0] === 'bundle';
    if (isBundled && bundle !== null && !bundle.hasKitchen) {
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_8__/* .KitchenError */ .b('config', `Input "command" is ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .show */ .WU)(request.command)}, but ${bundle.lock} does not have test-kitchen. Add it to the Gemfile and run bundle install, or set "command" to auto.`);
    }
    const last = words.at(-1) ?? '';
    const command = commandOf(request.folder, /(?:^|\/)kitchen$/.test(last) ? words : [...words, 'kitchen']);
    const environment = kitchenEnvironment(request, isBundled && bundle !== null ? { BUNDLE_GEMFILE: bundle.gemfile } : {});
    const version = await askVersion(command, environment, request.scratch);
    if (!(0,_gems_js__WEBPACK_IMPORTED_MODULE_7__/* .isAtLeast */ .du)(version, OLDEST)) {
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_8__/* .KitchenError */ .b('config', `Test Kitchen must be ${OLDEST}.0 or newer, but \`${command.join(' ')}\` is ${version}. Test Kitchen 4 is current; update the gem${isBundled ? ' in the Gemfile and its lock' : ''}.`);
    }
    return {
        command,
        version,
        // 4.1.0 uses Time#iso8601 without loading it (lib/kitchen/logger.rb), and falls over where nothing else has.
        environment: version === '4.1.0' ? { ...environment, RUBYOPT: `${environment['RUBYOPT'] ?? ''} -rtime`.trim() } : environment,
        gemfileLock: isBundled ? (bundle?.lock ?? null) : null,
    };
}
/** Calls Test Kitchen to its end. It tells what went wrong on stderr; its exit code says little (lib/kitchen/errors.rb). */
async function askKitchen(kitchen, args, options) {
    const [program, ...words] = kitchen.command;
    return (0,_core_process_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runCommand */ .d1)(program, [...words, ...args], {
        environment: { ...kitchen.environment, ...options.environment },
        cwd: options.folder,
        limitMs: _core_process_command_js__WEBPACK_IMPORTED_MODULE_2__/* .LOCAL_MS */ .rR,
        ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
}
/** The bundle that Bundler would take in the folder: the next Gemfile upwards, as long as it is in the workspace. */
function bundleOf({ workspace, folder, environment }) {
    const given = environment['BUNDLE_GEMFILE'] ?? '';
    const at = given === '' ? lockFolder(workspace, folder) : folder;
    const gemfile = given === '' ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, 'Gemfile') : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(given.startsWith('/') ? '/' : folder, given);
    const lock = `${gemfile}.lock`;
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(lock))
        return null;
    return { gemfile, lock, hasKitchen: (0,_gems_js__WEBPACK_IMPORTED_MODULE_7__/* .lockedVersions */ .o4)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(lock, 'utf8'), ['test-kitchen']).size > 0 };
}
function lockFolder(workspace, folder) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'Gemfile.lock')) || folder === workspace || !(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .isInside */ .FK)(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)))
        return folder;
    return lockFolder(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder));
}
/** A path is one of the folder of the kitchen file, wherever the program is then run. */
function commandOf(folder, [program = 'kitchen', ...args]) {
    return [program.includes('/') ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, program) : program, ...args];
}
function kitchenEnvironment({ environment, pass, chefLicense }, add) {
    return (0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .childEnvironment */ .Qc)(environment, [...pass, ...RUBY], {
        // Every call opens the log of every instance, and would empty it.
        KITCHEN_LOG_OVERWRITE: 'false',
        TERM: 'dumb',
        NO_COLOR: '1',
        ...(chefLicense === '' ? {} : { CHEF_LICENSE: chefLicense }),
        ...add,
    });
}
async function askVersion(command, environment, scratch) {
    const [program, ...args] = command;
    const shown = command.join(' ');
    let result;
    try {
        result = await (0,_core_process_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runCommand */ .d1)(program, [...args, 'version'], { environment, cwd: scratch, limitMs: _core_process_command_js__WEBPACK_IMPORTED_MODULE_2__/* .LOCAL_MS */ .rR });
    }
    catch (error) {
        const place = program.includes('/') ? 'does not exist' : 'is not on PATH';
        const reason = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) === 'ENOENT' ? `${program} ${place}` : (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error);
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_8__/* .KitchenError */ .b('config', `Test Kitchen cannot be run by \`${shown}\`: ${reason}. ${INSTALL}`);
    }
    const version = /^Test Kitchen version (\d[^\s]*)/m.exec(result.stdout)?.[1];
    if (version !== undefined)
        return version;
    const told = `${result.stderr}\n${result.stdout}`
        .split('\n')
        .map((line) => line.trim())
        .find((line) => line !== '' && !/^warn/i.test(line)) ?? 'it said nothing';
    const isMissing = `${result.stderr}\n${result.stdout}`
        .split('\n')
        .some((line) => /command not found: kitchen|can't find executable kitchen|Could not find .{0,200}gem/i.test(line));
    throw new _outcome_js__WEBPACK_IMPORTED_MODULE_8__/* .KitchenError */ .b('config', `\`${shown} version\` did not show a version of Test Kitchen (exit code ${result.exitCode}): ${told.slice(0, 300)}. ` +
        (isMissing && program === 'bundle'
            ? 'Put test-kitchen into the Gemfile and run bundle install before this step.'
            : INSTALL));
}
/** Where a program is on a PATH; `undefined` when it is not there, or may not be run. Relative folders do not count. */
function programOnPath(name, path) {
    return (path ?? '')
        .split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)
        .filter((folder) => folder.startsWith('/'))
        .map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name))
        .find((full) => {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(full, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(full).isFile();
        }
        catch {
            return false;
        }
    });
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
