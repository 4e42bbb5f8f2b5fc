export const id = 5987;
export const ids = [5987];
export const modules = {

/***/ 25870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ platformName),
/* harmony export */   Yd: () => (/* binding */ LOCKED_PLATFORMS),
/* harmony export */   tj: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

/** Node's names of systems to those in the file names of releases: `packer_1.9.4_linux_amd64.zip`. */
const SYSTEMS = {
    linux: 'linux',
    darwin: 'darwin',
    win32: 'windows',
    freebsd: 'freebsd',
    openbsd: 'openbsd',
};
const ARCHITECTURES = {
    x64: 'amd64',
    arm64: 'arm64',
    ia32: '386',
    arm: 'arm',
    ppc64: 'ppc64le',
};
const BUILT = {
    linux: ['amd64', 'arm64', '386', 'arm', 'ppc64le'],
    darwin: ['amd64', 'arm64'],
    windows: ['amd64', '386'],
    freebsd: ['amd64', '386', 'arm'],
    openbsd: ['amd64', '386', 'arm'],
};
/**
 * The release that runs on this machine.
 *
 * @param system `process.platform`
 * @param machine `process.arch`
 */
function platformOf(system, machine) {
    const os = SYSTEMS[system];
    const arch = ARCHITECTURES[machine];
    const built = os === undefined ? undefined : BUILT[os];
    if (os === undefined || arch === undefined || built === undefined)
        throw unknown(system, machine);
    const extension = os === 'windows' ? '.exe' : '';
    const common = { os, extension, binary: `packer${extension}`, toolArch: machine };
    if (built.includes(arch))
        return { ...common, arch, notice: undefined };
    if (os === 'windows' && arch === 'arm64') {
        const notice = 'Packer is not built for Windows on ARM; the one for amd64 is used, which Windows emulates.';
        return { ...common, arch: 'amd64', notice };
    }
    throw unknown(system, machine);
}
/** `linux_amd64`, as in the names of releases and of the lockfile. */
function platformName({ os, arch }) {
    return `${os}_${arch}`;
}
/** The platforms that a new lockfile pins: those of GitHub's own runners. */
const LOCKED_PLATFORMS = ['linux_amd64', 'linux_arm64', 'darwin_amd64', 'darwin_arm64', 'windows_amd64'];
function unknown(system, machine) {
    const known = Object.entries(BUILT).map(([os, archs]) => `${os} (${archs.join(', ')})`);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Packer is not built for ${system} on ${machine}. It is built for ${known.join('; ')}. ` +
        'Put a Packer of your own on PATH, and it is used.');
}


/***/ }),

/***/ 22263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ hashPlugins),
/* harmony export */   Nj: () => (/* binding */ listPlugins),
/* harmony export */   To: () => (/* binding */ versionOfBinary),
/* harmony export */   c_: () => (/* binding */ removePlugin),
/* harmony export */   qv: () => (/* binding */ keepOnly)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_files_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74555);
/* harmony import */ var _recipe_version_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57454);
/* harmony import */ var _tool_cache_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49216);





/** As Packer has it: a host and at least two more parts (packer: hcl2template/addrs, ParsePluginSourceString). */
const MOST_DEPTH = 16;
/** All binaries for the platform below a folder, sorted by source, then path. */
function listPlugins(folder, platform) {
    const found = [];
    const visit = (parts) => {
        for (const entry of entriesOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ...parts))) {
            if (entry.isDirectory() && parts.length < MOST_DEPTH)
                visit([...parts, entry.name]);
            const version = entry.isFile() ? versionOfBinary(entry.name, parts.at(-1) ?? '', platform) : undefined;
            if (version === undefined)
                continue;
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ...parts, entry.name);
            found.push({ source: parts.join('/'), version, path, sumPath: `${path}_SHA256SUM` });
        }
    };
    visit([]);
    return found.toSorted((a, b) => compare(a.source, b.source) || compare(a.path, b.path));
}
/**
 * The same with the hashes of their bytes; the files beside them are not asked.
 *
 * @param before what was hashed before; a file that is still the same is not read again
 */
async function hashPlugins(plugins, before = []) {
    const hashed = [];
    for (const plugin of plugins) {
        // Before the bytes are read: what changes meanwhile has another one afterwards.
        const stamp = (0,_tool_cache_js__WEBPACK_IMPORTED_MODULE_4__/* .fileStamp */ .a)(plugin.path);
        const known = before.find((one) => one.path === plugin.path && one.stamp === stamp && stamp !== undefined);
        // One after another: the disk is what is slow, and a lockfile has few.
        // oxlint-disable-next-line no-await-in-loop -- as said
        hashed.push({ ...plugin, stamp, sha256: known?.sha256 ?? (await (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256HexOfFile */ .CE)(plugin.path)) });
    }
    return hashed;
}
/**
 * Removes whatever is neither one of these binaries nor its sum, and gives the paths. Links go too, to files and to
 * folders: Packer follows them, and runs each plugin that it finds beside the wanted one to ask it for its version
 * (packer: plugin-getter/plugins.go, ListInstallations).
 */
function keepOnly(folder, kept) {
    const files = new Set(kept.flatMap(({ path, sumPath }) => [path, sumPath]));
    return entriesOf(folder).flatMap((entry) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
        if (entry.isFile() && files.has(path))
            return [];
        const leadsOn = entry.isDirectory() && [...files].some((file) => file.startsWith(`${path}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`));
        if (leadsOn)
            return keepOnly(path, kept);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true });
        return [path];
    });
}
function removePlugin({ path, sumPath }) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(sumPath, { force: true });
}
/** The version in a binary's name; `undefined` when it is no binary of that plugin for the platform. */
function versionOfBinary(file, name, { os, arch, extension }) {
    const start = `packer-plugin-${name}_v`;
    const end = `_${os}_${arch}${extension}`;
    if (!file.startsWith(start) || !file.endsWith(end))
        return undefined;
    const [, version] = /^(.+)_x\d+\.\d+$/.exec(file.slice(start.length, -end.length)) ?? [];
    return version === undefined ? undefined : (0,_recipe_version_version_js__WEBPACK_IMPORTED_MODULE_3__/* .parseVersion */ .ot)(version);
}
function entriesOf(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true });
    }
    catch {
        return [];
    }
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 21474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LR: () => (/* binding */ demandText),
/* harmony export */   N3: () => (/* binding */ pluginNeeds),
/* harmony export */   lA: () => (/* binding */ fits),
/* harmony export */   uy: () => (/* binding */ bestPlugin)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);
/* harmony import */ var _recipe_version_constraint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76119);
/* harmony import */ var _recipe_version_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57454);




/** A host, then at least two more parts; nothing that leads elsewhere when it becomes a path. */
const SOURCE = /^[a-z0-9][a-z0-9.-]*(\/[A-Za-z0-9_][\w.-]*){2,15}$/;
/**
 * What the template declares and the input `plugins` names, one per source, sorted.
 *
 * @param lines `github.com/hashicorp/docker ~> 1.1`; the constraint may be left out
 */
function pluginNeeds(required, lines) {
    const needs = new Map();
    const add = (source, text, where, declared) => {
        if (!SOURCE.test(source)) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where} names the plugin ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(source)}; a plugin is named by its source, such as github.com/hashicorp/docker.`);
        }
        const before = needs.get(source);
        const demand = text === '' ? [] : [{ text, constraints: constraintsOf(text, where, source), where }];
        for (const one of demand) {
            const other = before?.demands.find(({ constraints }) => (0,_recipe_version_constraint_js__WEBPACK_IMPORTED_MODULE_2__/* .excludeEachOther */ .Y)(constraints, one.constraints));
            if (other === undefined)
                continue;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`No version of the plugin ${source} can satisfy both ${other.where} ("${other.text}") and ${where} ("${text}").`);
        }
        const demands = [...(before?.demands ?? []), ...demand];
        if (demands.length > 0 &&
            (0,_recipe_version_constraint_js__WEBPACK_IMPORTED_MODULE_2__/* .excludeEachOther */ .Y)(demands.flatMap(({ constraints }) => constraints), [])) {
            const all = demands.map((one) => `${one.where} ("${one.text}")`).join(', ');
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`No version of the plugin ${source} can satisfy what is asked for together: ${all}.`);
        }
        needs.set(source, {
            source,
            name: source.slice(source.lastIndexOf('/') + 1),
            demands,
            declared: declared || before?.declared === true,
        });
    };
    for (const { source, version, file, line } of required)
        add(source, version, `${file}:${line}`, true);
    for (const line of lines) {
        const blank = line.search(/\s/);
        const source = blank === -1 ? line : line.slice(0, blank);
        add(source, line.slice(source.length).trim(), 'Input "plugins"', false);
    }
    return [...needs.values()].toSorted((a, b) => (a.source < b.source ? -1 : 1));
}
/** Packer holds the core of a plugin's version against the constraint: a development build counts as its release. */
function fits(version, need) {
    return need.demands.every(({ constraints }) => (0,_recipe_version_constraint_js__WEBPACK_IMPORTED_MODULE_2__/* .satisfies */ .ib)((0,_recipe_version_version_js__WEBPACK_IMPORTED_MODULE_3__/* .coreOf */ .z2)(version), constraints));
}
/** The highest of the binaries that a need is content with. */
function bestPlugin(installed, need) {
    return installed
        .filter(({ source, version }) => source === need.source && fits(version, need))
        .toSorted((a, b) => (0,_recipe_version_version_js__WEBPACK_IMPORTED_MODULE_3__/* .compareVersions */ .Zy)(a.version, b.version))
        .at(-1);
}
/** `~> 1.1, != 1.1.3`; `any version` when nobody says. */
function demandText({ demands }) {
    return demands.length === 0 ? 'any version' : demands.map(({ text }) => text).join(', ');
}
function constraintsOf(text, where, source) {
    try {
        return (0,_recipe_version_constraint_js__WEBPACK_IMPORTED_MODULE_2__/* .parseConstraints */ .cP)(text);
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where}, plugin ${source}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
    }
}


/***/ }),

/***/ 49216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ openToolCache),
/* harmony export */   a: () => (/* binding */ fileStamp)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2503);
/* harmony import */ var _core_files_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74555);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8005);






/**
 * What the marker of an entry says. The toolkit's own look-up only asks whether the marker is there; ours lets nothing
 * run whose bytes are not those that were once verified.
 */
const receipt = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('bakehouse/tool/1'),
    version: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    /** Of the archive: what a lockfile pins. */
    archive: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    /** Of the binary. */
    sha256: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    /** Of the binary: as long as it is as we left it, so are the bytes. */
    stamp: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    verified: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['signature', 'signature-by-keyring', 'checksum']),
});
/**
 * @param identity what a mirror or a keyring of the user's own, or an archive of the repository, adds to the name, so
 *   that none of them can ever stand for HashiCorp's
 */
function openToolCache(root, identity, platform) {
    const suffix = identity === '' ? '' : `-${(0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Hex */ .fg)(identity).slice(0, 8)}`;
    const base = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, `packer${suffix}`);
    const folderOf = (version) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(base, version, platform.toolArch);
    const markerOf = (version) => `${folderOf(version)}.complete`;
    const binaryOf = (version) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folderOf(version), platform.binary);
    const remove = (version) => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(markerOf(version), { force: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folderOf(version), { recursive: true, force: true });
    };
    const read = (version) => {
        try {
            const parsed = receipt.safeParse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(markerOf(version), 'utf8')));
            return parsed.success && parsed.data.version === version ? parsed.data : undefined;
        }
        catch {
            return undefined;
        }
    };
    /** The same bytes stay where they are: another job of this machine may be running them. */
    const place = (folder, version, sha256) => {
        for (let attempt = 1;; attempt += 1) {
            if (hashOf(binaryOf(version)) === sha256) {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true, force: true });
                return;
            }
            remove(version);
            try {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(folder, folderOf(version));
                return;
            }
            catch (error) {
                // Another job was quicker; the next turn looks at what it has put there.
                const isTaken = ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) ?? '');
                if (!isTaken || attempt === 3)
                    throw error;
            }
        }
    };
    return {
        versions: () => {
            try {
                return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(base).filter((version) => read(version) !== undefined);
            }
            catch {
                return [];
            }
        },
        find: async (version) => {
            const found = read(version);
            const binary = binaryOf(version);
            if (found === undefined)
                return undefined;
            const entry = { version, folder: folderOf(version), binary, receipt: found };
            if (fileStamp(binary) === found.stamp)
                return entry;
            const sha256 = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(binary) ? await (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256HexOfFile */ .CE)(binary) : 'nothing';
            if (sha256 !== found.sha256) {
                remove(version);
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`The Packer ${version} in the tool cache (${binary}) was changed since it was installed: its sha256 should be ` +
                    `${found.sha256}, but is ${sha256}. It was not run, and is removed; run this again to install it anew, and ` +
                    'find out who else writes to this tool cache.');
            }
            // Moved with its machine, or copied whole: the next look is quick again.
            const renewed = { ...found, stamp: fileStamp(binary) ?? '' };
            (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeAtomically */ .vK)(markerOf(version), `${JSON.stringify(renewed)}\n`, 0o644);
            return { ...entry, receipt: renewed };
        },
        newFolder: (version) => {
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(base, `.${version}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true });
            return folder;
        },
        put: (folder, entry) => {
            const { version } = entry;
            const binary = binaryOf(version);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(base, version), { recursive: true });
            place(folder, version, entry.sha256);
            const written = { schema: 'bakehouse/tool/1', ...entry, stamp: fileStamp(binary) ?? '' };
            (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeAtomically */ .vK)(markerOf(version), `${JSON.stringify(written)}\n`, 0o644);
            return { version, folder: folderOf(version), binary, receipt: written };
        },
    };
}
/** Hex; `undefined` where there is no plain file. In one go: it is asked only where two jobs install the same. */
function hashOf(path) {
    return fileStamp(path) === undefined ? undefined : (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Hex */ .fg)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path));
}
/**
 * Size, both times and the inode of a file; `undefined` where it is not a plain file. Nobody can set the second of the
 * times back: two stamps that are the same are those of the same bytes.
 */
function fileStamp(path) {
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { throwIfNoEntry: false, bigint: true });
    return stat?.isFile() === true ? `${stat.size}-${stat.mtimeNs}-${stat.ctimeNs}-${stat.ino}` : undefined;
}


/***/ }),

/***/ 85987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OT: () => (/* binding */ setupAdvice),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   fS: () => (/* binding */ pluginVersions),
/* harmony export */   qN: () => (/* binding */ askVersion),
/* harmony export */   ym: () => (/* binding */ findPacker)
/* harmony export */ });
/* harmony import */ var _actions_io__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88701);
/* harmony import */ var _core_process_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40039);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _install_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25870);
/* harmony import */ var _install_plugin_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22263);
/* harmony import */ var _install_plugin_needs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21474);






/** How Packer gets there, for whoever reads it: the author of a workflow, or somebody at a terminal. */
function setupAdvice(kind, more = '') {
    return kind === 'terminal'
        ? 'Run "bakehouse setup-packer" and put on PATH what it says; "bakehouse run" does both by itself.'
        : `Add the step setup-packer before this one${more}.`;
}
const ELSEWHERE = 'Or install Packer from https://developer.hashicorp.com/packer/install.';
/** The Packer on PATH and its version. Some systems have another program of that name (cracklib's): that is said. */
async function findPacker(environment, kind) {
    const install = kind === 'terminal'
        ? `${setupAdvice(kind)} ${ELSEWHERE}`
        : setupAdvice(kind, ', or install Packer from https://developer.hashicorp.com/packer/install');
    const path = await (0,_actions_io__WEBPACK_IMPORTED_MODULE_0__/* .which */ .K7)('packer', false);
    if (path === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`Packer is not on PATH. ${install}`);
    let version;
    try {
        version = await askVersion(path, environment);
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`Packer at ${path} cannot be run: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}. ${install}`);
    }
    if (version === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${path} is not HashiCorp's Packer: "packer version" did not show a version. ${install}`);
    }
    return { path, version };
}
/** The version that a program tells, without a leading v; `undefined` when it is no Packer. Rejects when it cannot be run. */
async function askVersion(path, environment) {
    const { stdout } = await (0,_core_process_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runCommand */ .d1)(path, ['version'], {
        environment: { ...environment, CHECKPOINT_DISABLE: '1' },
        limitMs: _core_process_command_js__WEBPACK_IMPORTED_MODULE_1__/* .LOCAL_MS */ .rR,
    });
    return /^Packer v(\d+\.\d+\.\d+\S*)/m.exec(stdout)?.[1];
}
/** Whether a version is at least `least` (`major.minor`); pre-releases count as their release. */
function isAtLeast(version, least) {
    const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
    const [leastMajor = 0, leastMinor = 0] = least.split('.').map(Number);
    return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
/** The plugins that the template declares, as they lie where setup-packer put them; nothing where that is not known. */
function pluginVersions(environment, template) {
    const folder = environment['PACKER_PLUGIN_PATH'] ?? '';
    const required = template.requiredPlugins;
    if (folder === '' || required.length === 0)
        return {};
    const installed = (0,_install_plugin_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .listPlugins */ .Nj)(folder, (0,_install_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .platformOf */ .tj)(process.platform, process.arch));
    return Object.fromEntries((0,_install_plugin_needs_js__WEBPACK_IMPORTED_MODULE_5__/* .pluginNeeds */ .N3)(required, []).flatMap((need) => {
        const best = (0,_install_plugin_needs_js__WEBPACK_IMPORTED_MODULE_5__/* .bestPlugin */ .uy)(installed, need);
        return best === undefined ? [] : [[need.source, best.version.text]];
    }));
}


/***/ }),

/***/ 76119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ exactVersion),
  Y: () => (/* binding */ excludeEachOther),
  tc: () => (/* binding */ namesPrerelease),
  Az: () => (/* binding */ nearestVersions),
  cP: () => (/* binding */ parseConstraints),
  ib: () => (/* binding */ satisfies)
});

// UNUSED EXPORTS: highest

// EXTERNAL MODULE: ./.build/core/runner/inputs.js
var inputs = __webpack_require__(88278);
;// CONCATENATED MODULE: ./.build/recipe/version/npm-range.js
/** What people of npm write, and Packer's tools do not read: `1.x`, `~1.9`, `^1.9.2`, `>=1.9 <2`, `1.9 - 1.11`. */
const PART = String.raw `v?(\d+)(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?`;
const CARET_OR_TILDE = new RegExp(String.raw `^([~^])\s*${PART}$`);
const WILD = new RegExp(`^${PART}$`);
const HYPHEN = /^v?(\d+(?:\.\d+){0,2})\s+-\s+v?(\d+(?:\.\d+){0,2})$/;
const BLANKS = /^(?:(?:[<>]=?|=)\s*v?\d+(?:\.\d+){0,2}\s+){1,8}(?:[<>]=?|=)\s*v?\d+(?:\.\d+){0,2}$/;
/** The constraint that means the same as a range of npm; undefined for what is none, and for one that has no equal (`||`). */
function constraintOfNpmRange(text) {
    const range = text.trim();
    if (range.length > 100)
        return undefined;
    if (/^[xX*]$/.test(range))
        return 'latest';
    const [, from, to] = HYPHEN.exec(range) ?? [];
    if (from !== undefined && to !== undefined)
        return `>= ${from}, <= ${to}`;
    if (BLANKS.test(range)) {
        return range
            .replace(/([<>=])\s+(?=v?\d)/g, '$1')
            .split(/\s+/)
            .map((part) => part.replace(/^([<>=]+)v?/, '$1 '))
            .join(', ');
    }
    const [, sign, ...marked] = CARET_OR_TILDE.exec(range) ?? [];
    if (sign !== undefined)
        return withSign(sign, numbersOf(marked));
    const [, ...wild] = WILD.exec(range) ?? [];
    if (!wild.some((part) => part !== undefined && /^[xX*]$/.test(part)))
        return undefined;
    return withSign('~', numbersOf(wild));
}
/** The numbers before the first placeholder. */
function numbersOf(parts) {
    const end = parts.findIndex((part) => part === undefined || /^[xX*]$/.test(part));
    return (end === -1 ? parts : parts.slice(0, end)).map(Number);
}
function withSign(sign, [major = 0, minor, patch]) {
    const from = [major, minor ?? 0, ...(patch === undefined ? [] : [patch])].join('.');
    // What is 0 may change with each minor version, and what is 0.0 with each patch.
    if (sign === '^' && major === 0 && minor === 0 && patch !== undefined)
        return `= ${from}`;
    if (sign === '^' && major > 0)
        return `>= ${from}, < ${major + 1}.0`;
    return minor === undefined ? `~> ${major}.0` : `~> ${major}.${minor}.${patch ?? 0}`;
}

// EXTERNAL MODULE: ./.build/recipe/version/version.js
var version_version = __webpack_require__(57454);
// EXTERNAL MODULE: ./.build/recipe/version/witness.js
var witness = __webpack_require__(51457);
;// CONCATENATED MODULE: ./.build/recipe/version/constraint.js
// Version constraints by the rules of github.com/hashicorp/go-version v1.9.0; see version.ts. They are not those of
// npm: `~> 1.9` goes up to 2.0, a comma joins, and a pre-release satisfies little.




const OPERATORS = ['=', '!=', '>', '>=', '<', '<=', '~>'];
/** The blanks of Go's regular expressions, which are fewer than JavaScript's. */
const constraint_BLANKS = /[\t\n\f\r ]+/;
const GRAMMAR = /^[\t\n\f\r ]*(?:(<=|>=|!=|~>|<|>|=)[\t\n\f\r ]*)?([^\t\n\f\r ]+)[\t\n\f\r ]*$/;
const ALLOWED = `allowed are versions after ${OPERATORS.join(' ')} or nothing, joined by commas, such as "1.9.0", ">= 1.9, < 2.0" or "~> 1.9.3"`;
/**
 * Reads what `NewConstraint` reads: constraints joined by commas, a bare version being one with `=`.
 * Throws an Error whose message is a sentence that names the part which is none; the caller says where it stood.
 */
function parseConstraints(text) {
    const parts = text.split(',');
    return parts.map((part) => {
        const constraint = parseConstraint(part);
        if (constraint !== undefined)
            return constraint;
        const shown = (0,inputs/* show */.WU)(part
            .split(constraint_BLANKS)
            .filter((word) => word !== '')
            .join(' '));
        const within = parts.length === 1 ? '' : ` (in ${(0,inputs/* show */.WU)(text)})`;
        const meant = constraintOfNpmRange(text);
        const npm = meant === undefined ? '' : ` It is written as npm has it; here that is ${(0,inputs/* show */.WU)(meant)}.`;
        throw new Error(`${shown} is not a version constraint${within}; ${ALLOWED}.${npm}`);
    });
}
function parseConstraint(text) {
    const [, operator = '=', versionText = ''] = GRAMMAR.exec(text) ?? [];
    const version = (0,version_version/* parseVersion */.ot)(versionText);
    const known = OPERATORS.find((one) => one === operator);
    if (version === undefined || known === undefined)
        return undefined;
    return { operator: known, version, written: /^v?[0-9.]+/.exec(versionText)?.[0].split('.').length ?? 0 };
}
/** What `Check` says. */
function satisfies(version, constraints) {
    return constraints.every((constraint) => CHECKS[constraint.operator](version, constraint));
}
const CHECKS = {
    '=': (version, constraint) => (0,version_version/* compareVersions */.Zy)(version, constraint.version) === 0,
    '!=': (version, constraint) => (0,version_version/* compareVersions */.Zy)(version, constraint.version) !== 0,
    '>': (version, constraint) => comparable(version, constraint) && (0,version_version/* compareVersions */.Zy)(version, constraint.version) > 0,
    '>=': (version, constraint) => comparable(version, constraint) && (0,version_version/* compareVersions */.Zy)(version, constraint.version) >= 0,
    '<': (version, constraint) => comparable(version, constraint) && (0,version_version/* compareVersions */.Zy)(version, constraint.version) < 0,
    '<=': (version, constraint) => comparable(version, constraint) && (0,version_version/* compareVersions */.Zy)(version, constraint.version) <= 0,
    '~>': isWithin,
};
/** A pre-release is in no range but one whose bound is a pre-release of the very same segments. */
function comparable(version, { version: bound }) {
    if (version.prerelease === '')
        return true;
    return bound.prerelease !== '' && bound.segments.join('.') === version.segments.join('.');
}
/** `~>`: not below the bound, spelled at least as far, and the same in all written segments but the last. */
function isWithin(version, constraint) {
    const { version: bound, written } = constraint;
    if (!comparable(version, constraint) || (bound.prerelease !== '' && version.prerelease === ''))
        return false;
    if ((0,version_version/* compareVersions */.Zy)(version, bound) < 0 || version.segments.length < bound.segments.length)
        return false;
    return bound.segments.slice(0, written - 1).every((segment, index) => segment === version.segments[index]);
}
/**
 * The version of a text that is one bare version or one with `=`. `1.9` is one too: go-version fills it up with zeros,
 * so 1.9.0 satisfies it and 1.9.1 does not.
 */
function exactVersion(constraints) {
    const [only, ...more] = constraints;
    return only?.operator === '=' && more.length === 0 ? only.version : undefined;
}
/** Whether pre-releases are asked for. To exclude one by `!=` is not to ask for the others. */
function namesPrerelease(constraints) {
    return constraints.some(({ operator, version }) => operator !== '!=' && version.prerelease !== '');
}
/**
 * Whether no version at all satisfies both. When in doubt it says no; see witness.ts for the one doubt that there is.
 * `= 1.9.0` and `= 1.9.0-beta` do not exclude each other: by go-version's rules 1.9.0.0 satisfies both.
 */
function excludeEachOther(a, b) {
    const both = [...a, ...b];
    const witnesses = (0,witness/* witnessVersions */.J)(both.map(({ version }) => version));
    return witnesses !== undefined && !witnesses.some((version) => satisfies(version, both));
}
/**
 * The highest of the versions that satisfies the constraints; the first of several that are equal. A pre-release only
 * when the constraints name one, though one by itself satisfies `!= 1.9.0` in go-version.
 */
function highest(versions, constraints) {
    const prereleases = namesPrerelease(constraints);
    return versions
        .filter((version) => (prereleases || version.prerelease === '') && satisfies(version, constraints))
        .reduce((best, version) => {
        return best === undefined || compareVersions(version, best) > 0 ? version : best;
    }, undefined);
}
/**
 * For a message that nothing satisfies the constraints: at most `count` of the released versions, those with the fewest
 * releases between them and the version that some constraint names, the newer one where two are as near. Newest first.
 */
function nearestVersions(versions, constraints, count) {
    const released = versions.filter(({ prerelease }) => prerelease === '');
    const unique = [...new Map(released.map((version) => [version.text, version])).values()];
    const newestFirst = unique.sort((a, b) => (0,version_version/* compareVersions */.Zy)(b, a));
    // What is excluded by `!=` is not where anybody wants to be, unless nothing else is said.
    const wanted = constraints.filter(({ operator }) => operator !== '!=');
    const bounds = (wanted.length > 0 ? wanted : constraints).map(({ version }) => version);
    const distances = bounds.map((bound) => distancesTo(bound, newestFirst));
    return newestFirst
        .map((version, index) => ({ version, index, distance: Math.min(...distances.map((of) => of[index] ?? 0)) }))
        .sort((a, b) => a.distance - b.distance || a.index - b.index)
        .slice(0, count)
        .sort((a, b) => a.index - b.index)
        .map(({ version }) => version);
}
/** For each version how many steps from release to release it is away from a bound; 0 is the bound itself. */
function distancesTo(bound, newestFirst) {
    const orders = newestFirst.map((version) => (0,version_version/* compareVersions */.Zy)(version, bound));
    const newer = orders.filter((order) => order > 0).length;
    const older = newer + orders.filter((order) => order === 0).length;
    return orders.map((order, index) => {
        if (order > 0)
            return newer - index;
        return order < 0 ? index - older + 1 : 0;
    });
}


/***/ }),

/***/ 57454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   OU: () => (/* binding */ readInt64),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   z2: () => (/* binding */ coreOf)
/* harmony export */ });
// Versions by the rules of github.com/hashicorp/go-version v1.9.0, the module that Packer 1.16 compares with. They are
// not those of semver: any number of segments, a pre-release without its hyphen, and an order of its own. Where that
// order is odd it is kept, as it is the one that Packer goes by; test/integration/go-version.test.ts compares the two.
const MOST_INT64 = 2n ** 63n - 1n;
const LEAST_INT64 = -(2n ** 63n);
const MOST_UINT64 = 2n ** 64n - 1n;
const NUMBERS = String.raw `[0-9]+(?:\.[0-9]+)*`;
const PARTS = String.raw `[0-9A-Za-z~-]+(?:\.[0-9A-Za-z~-]+)*`;
/** A pre-release needs no hyphen before it, but then a digit would belong to the segment. */
const GRAMMAR = new RegExp(`^v?(${NUMBERS})(?:-(${PARTS})|(?![0-9])(${PARTS}))?(?:\\+(${PARTS}))?$`);
/** What `NewVersion` makes of a text; `undefined` where it is an error, as for a segment beyond int64 or a blank. */
function parseVersion(text) {
    const [, numbers, hyphened, bare, metadata] = GRAMMAR.exec(text) ?? [];
    if (numbers === undefined)
        return undefined;
    const segments = numbers.split('.').map((digits) => BigInt(digits));
    if (segments.some((segment) => segment > MOST_INT64))
        return undefined;
    return versionOf(segments, hyphened ?? bare, metadata);
}
/** A version of its parts; fewer than three segments are filled up with zeros. */
function versionOf(segments, prerelease = '', metadata = '') {
    const padded = [...segments, 0n, 0n, 0n].slice(0, Math.max(3, segments.length));
    const text = `${padded.join('.')}${prerelease && `-${prerelease}`}${metadata && `+${metadata}`}`;
    return { text, segments: padded, prerelease, metadata };
}
/** The first three segments alone, which is what Packer holds against the constraints on itself and on its plugins. */
function coreOf(version) {
    return versionOf(version.segments.slice(0, 3));
}
/**
 * -1 when `a` comes before `b`, 1 when after it, else 0.
 *
 * This is no order in the strict sense. Pre-releases count only between versions of as many segments (`1.2.3.0` equals
 * both `1.2.3` and `1.2.3-rc`), and of `1.2.3-7` and `1.2.3-07` each comes before the other.
 */
function compareVersions(a, b) {
    const order = compareSegments(a.segments, b.segments);
    if (order !== 0 || a.segments.length !== b.segments.length || a.prerelease === b.prerelease)
        return order;
    if (a.prerelease === '')
        return 1;
    if (b.prerelease === '')
        return -1;
    return comparePrereleases(a.prerelease.split('.'), b.prerelease.split('.'));
}
/** Segments that one of the two lacks are zeros. */
function compareSegments(a, b) {
    for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
        const left = a[index] ?? 0n;
        const right = b[index] ?? 0n;
        if (left !== right)
            return left < right ? -1 : 1;
    }
    return 0;
}
function comparePrereleases(a, b) {
    for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
        const order = comparePart(a[index] ?? '', b[index] ?? '');
        if (order !== 0)
            return order;
    }
    return 0;
}
/** One part of a pre-release; the empty one is that of the shorter pre-release, `rc` against `rc.1`. */
function comparePart(a, b) {
    if (a === b)
        return 0;
    const left = readInt64(a);
    const right = readInt64(b);
    if (a === '')
        return right.ok ? -1 : 1;
    if (b === '')
        return left.ok ? 1 : -1;
    if (left.ok !== right.ok)
        return left.ok ? -1 : 1;
    // Two words are compared as such and then by the numbers that Go leaves beside its error, as go-version does.
    const later = (!left.ok && a > b) || left.value > right.value;
    return later ? 1 : -1;
}
/**
 * Go's `strconv.ParseInt(text, 10, 64)`: the number, or an error with the number that comes with it. That is the nearest
 * int64 when the digits are too many, and 0 when the text is no number. Go reads from the left and into a uint64, so of
 * a text like `99999999999999999999x` it meets the former first.
 */
function readInt64(text) {
    const [, sign = '', digits = '', rest = ''] = /^(-?)([0-9]*)(.*)$/s.exec(text) ?? [];
    if (digits === '')
        return { ok: false, value: 0n };
    const size = BigInt(digits);
    const value = sign === '' ? size : -size;
    if (rest !== '' && size <= MOST_UINT64)
        return { ok: false, value: 0n };
    if (rest === '' && value >= LEAST_INT64 && value <= MOST_INT64)
        return { ok: true, value };
    return { ok: false, value: sign === '' ? MOST_INT64 : LEAST_INT64 };
}


/***/ }),

/***/ 51457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ witnessVersions)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57454);

/**
 * A finite list of versions that stands for all there are: whatever constraints are made of the bounds, by any of the
 * operators, if some version satisfies them all, one of the list does. `undefined` where no such list is known: when a
 * part of a bound's pre-release is a number beyond int64, whose place in go-version's order is no place.
 *
 * Why it is enough. A constraint sees of a version where its segments lie between those of the bounds, with how many
 * segments it is written, and how its pre-release compares. So the list has, times each other:
 * - each bound's own segments and 0, written with every number of segments that a constraint can tell apart; and the
 *   segments just above each, which lie below whatever the next bound is;
 * - no pre-release, and those of `prereleasesAround`.
 */
function witnessVersions(bounds) {
    const known = bounds.map(({ prerelease }) => prerelease).filter((prerelease) => prerelease !== '');
    const paths = known.map((prerelease) => prerelease.split('.'));
    if (paths.flat().some(isBeyondInt64))
        return undefined;
    const prereleases = ['', ...prereleasesAround(paths)];
    return segmentsAround(bounds.map(({ segments }) => segments)).flatMap((segments) => prereleases.map((prerelease) => (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .versionOf */ .E4)(segments, prerelease)));
}
function isBeyondInt64(part) {
    const { ok, value } = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .readInt64 */ .OU)(part);
    return !ok && value !== 0n;
}
function segmentsAround(bounds) {
    const lengths = bounds.map((segments) => segments.length);
    const longest = Math.max(3, ...lengths);
    return [[0n, 0n, 0n], ...bounds].flatMap((bound) => {
        const written = bound.findLastIndex((segment) => segment !== 0n) + 1;
        // As long as a bound, longer than it, or as short as can be.
        const told = new Set([3, written, ...lengths, ...lengths.map((length) => length + 1)]);
        const same = [...told].filter((length) => length >= Math.max(3, written)).map((length) => padded(bound, length));
        return [...same, [...padded(bound, longest), 1n]];
    });
}
function padded(segments, length) {
    return Array.from({ length }, (_, index) => segments[index] ?? 0n);
}
/**
 * Pre-releases that compare with the given ones in every way that one can. Two are told apart by the first part in which
 * they differ; so for each beginning that the given ones have, it is that beginning itself, and that beginning with a
 * part that none of them goes on with.
 */
function prereleasesAround(paths) {
    const beginnings = new Map([['', new Set()]]);
    for (const path of paths) {
        for (const [index, part] of path.entries()) {
            const beginning = path.slice(0, index).join('.');
            const next = beginnings.get(beginning) ?? new Set();
            beginnings.set(beginning, next.add(part));
        }
        const whole = path.join('.');
        if (!beginnings.has(whole))
            beginnings.set(whole, new Set());
    }
    const found = new Set();
    for (const [beginning, next] of beginnings) {
        if (beginning !== '')
            found.add(beginning);
        for (const part of partsAround(next))
            found.add(beginning === '' ? part : `${beginning}.${part}`);
    }
    return found;
}
/** A part for every place beside the given ones: numbers by value, below all words; words by their characters. */
function partsAround(given) {
    const read = [...given].map((part) => ({ part, ...(0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .readInt64 */ .OU)(part) }));
    const values = read.filter(({ ok }) => ok).map(({ value }) => value);
    // The same number spelled otherwise is neither equal to it nor above it.
    const numbers = [0n, ...values, ...values.map((value) => value + 1n)]
        .map(String)
        .filter((part) => (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .readInt64 */ .OU)(part).ok);
    // A hyphen is the least character there is, so a word with one more is the very next word.
    const words = ['-', ...read.filter(({ ok }) => !ok).map(({ part }) => `${part}-`)];
    return [
        ...numbers.map((part) => fresh(part, given, (taken) => taken.replace(/^-?/, '$&0'))),
        ...words.map((part) => fresh(part, given, (taken) => `${taken}-`)),
    ];
}
/** The part, changed until it is none of the given ones. */
function fresh(part, given, change) {
    return given.has(part) ? fresh(change(part), given, change) : part;
}


/***/ }),

/***/ 90:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ck: () => (/* binding */ mkdir),
/* harmony export */   H8: () => (/* binding */ IS_WINDOWS),
/* harmony export */   Qh: () => (/* binding */ isRooted),
/* harmony export */   rm: () => (/* binding */ rm),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   vr: () => (/* binding */ tryGetExecutablePath)
/* harmony export */ });
/* unused harmony exports chmod, copyFile, lstat, open, readdir, rename, rmdir, stat, symlink, unlink, readlink, UV_FS_O_EXLOCK, READONLY, isDirectory, getCmdPath */
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79896);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16928);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs__WEBPACK_IMPORTED_MODULE_0__.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY;
function exists(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return __awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return __awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = path__WEBPACK_IMPORTED_MODULE_1__.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = path__WEBPACK_IMPORTED_MODULE_1__.dirname(filePath);
                        const upperName = path__WEBPACK_IMPORTED_MODULE_1__.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = path__WEBPACK_IMPORTED_MODULE_1__.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map

/***/ }),

/***/ 88701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ which),
/* harmony export */   U$: () => (/* binding */ mkdirP),
/* harmony export */   Yz: () => (/* binding */ rmRF)
/* harmony export */ });
/* unused harmony exports cp, mv, findInPath */
/* harmony import */ var assert__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42613);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16928);
/* harmony import */ var _io_util_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return __awaiter(this, void 0, void 0, function* () {
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        (0,assert__WEBPACK_IMPORTED_MODULE_0__.ok)(fsPath, 'a path argument must be provided');
        yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .mkdir */ .Ck(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8 && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .isRooted */ .Qh(tool)) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(path__WEBPACK_IMPORTED_MODULE_1__.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(path__WEBPACK_IMPORTED_MODULE_1__.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return __awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function copyFile(srcFile, destFile, force) {
    return __awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map

/***/ })

};
