export const id = 4393;
export const ids = [4393];
export const modules = {

/***/ 25870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $r: () => (  platformName),
    Yd: () => (  LOCKED_PLATFORMS),
    tj: () => (  platformOf)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

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
function platformName({ os, arch }) {
    return `${os}_${arch}`;
}
const LOCKED_PLATFORMS = ['linux_amd64', 'linux_arm64', 'darwin_amd64', 'darwin_arm64', 'windows_amd64'];
function unknown(system, machine) {
    const known = Object.entries(BUILT).map(([os, archs]) => `${os} (${archs.join(', ')})`);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Packer is not built for ${system} on ${machine}. It is built for ${known.join('; ')}. ` +
        'Put a Packer of your own on PATH, and it is used.');
}


/***/ }),

/***/ 22263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Bt: () => (  hashPlugins),
    Nj: () => (  listPlugins),
    To: () => (  versionOfBinary),
    c_: () => (  removePlugin),
    qv: () => (  keepOnly)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74555);
  var _recipe_version_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57454);
  var _tool_cache_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49216);





const MOST_DEPTH = 16;
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
async function hashPlugins(plugins, before = []) {
    const hashed = [];
    for (const plugin of plugins) {
        const stamp = (0,_tool_cache_js__WEBPACK_IMPORTED_MODULE_4__  .a)(plugin.path);
        const known = before.find((one) => one.path === plugin.path && one.stamp === stamp && stamp !== undefined);
        hashed.push({ ...plugin, stamp, sha256: known?.sha256 ?? (await (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_2__  .CE)(plugin.path)) });
    }
    return hashed;
}
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
function versionOfBinary(file, name, { os, arch, extension }) {
    const start = `packer-plugin-${name}_v`;
    const end = `_${os}_${arch}${extension}`;
    if (!file.startsWith(start) || !file.endsWith(end))
        return undefined;
    const [, version] = /^(.+)_x\d+\.\d+$/.exec(file.slice(start.length, -end.length)) ?? [];
    return version === undefined ? undefined : (0,_recipe_version_version_js__WEBPACK_IMPORTED_MODULE_3__  .ot)(version);
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

  __webpack_require__.d(__webpack_exports__, {
    LR: () => (  demandText),
    N3: () => (  pluginNeeds),
    lA: () => (  fits),
    uy: () => (  bestPlugin)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);
  var _recipe_version_constraint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76119);
  var _recipe_version_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57454);




const SOURCE = /^[a-z0-9][a-z0-9.-]*(\/[A-Za-z0-9_][\w.-]*){2,15}$/;
function pluginNeeds(required, lines) {
    const needs = new Map();
    const add = (source, text, where, declared) => {
        if (!SOURCE.test(source)) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${where} names the plugin ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(source)}; a plugin is named by its source, such as github.com/hashicorp/docker.`);
        }
        const before = needs.get(source);
        const demand = text === '' ? [] : [{ text, constraints: constraintsOf(text, where, source), where }];
        for (const one of demand) {
            const other = before?.demands.find(({ constraints }) => (0,_recipe_version_constraint_js__WEBPACK_IMPORTED_MODULE_2__  .Y)(constraints, one.constraints));
            if (other === undefined)
                continue;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`No version of the plugin ${source} can satisfy both ${other.where} ("${other.text}") and ${where} ("${text}").`);
        }
        const demands = [...(before?.demands ?? []), ...demand];
        if (demands.length > 0 &&
            (0,_recipe_version_constraint_js__WEBPACK_IMPORTED_MODULE_2__  .Y)(demands.flatMap(({ constraints }) => constraints), [])) {
            const all = demands.map((one) => `${one.where} ("${one.text}")`).join(', ');
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`No version of the plugin ${source} can satisfy what is asked for together: ${all}.`);
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
function fits(version, need) {
    return need.demands.every(({ constraints }) => (0,_recipe_version_constraint_js__WEBPACK_IMPORTED_MODULE_2__  .ib)((0,_recipe_version_version_js__WEBPACK_IMPORTED_MODULE_3__  .z2)(version), constraints));
}
function bestPlugin(installed, need) {
    return installed
        .filter(({ source, version }) => source === need.source && fits(version, need))
        .toSorted((a, b) => (0,_recipe_version_version_js__WEBPACK_IMPORTED_MODULE_3__  .Zy)(a.version, b.version))
        .at(-1);
}
function demandText({ demands }) {
    return demands.length === 0 ? 'any version' : demands.map(({ text }) => text).join(', ');
}
function constraintsOf(text, where, source) {
    try {
        return (0,_recipe_version_constraint_js__WEBPACK_IMPORTED_MODULE_2__  .cP)(text);
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${where}, plugin ${source}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}`);
    }
}


/***/ }),

/***/ 49216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    X: () => (  openToolCache),
    a: () => (  fileStamp)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2503);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74555);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8005);






const receipt = zod__WEBPACK_IMPORTED_MODULE_5__  .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_5__  .euz('bakehouse/tool/1'),
    version: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP(),
    archive: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP(),
    sha256: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP(),
    stamp: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP(),
    verified: zod__WEBPACK_IMPORTED_MODULE_5__  .k5n(['signature', 'signature-by-keyring', 'checksum']),
});
function openToolCache(root, identity, platform) {
    const suffix = identity === '' ? '' : `-${(0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_3__  .fg)(identity).slice(0, 8)}`;
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
                const isTaken = ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .$N)(error) ?? '');
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
            const sha256 = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(binary) ? await (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_3__  .CE)(binary) : 'nothing';
            if (sha256 !== found.sha256) {
                remove(version);
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(`The Packer ${version} in the tool cache (${binary}) was changed since it was installed: its sha256 should be ` +
                    `${found.sha256}, but is ${sha256}. It was not run, and is removed; run this again to install it anew, and ` +
                    'find out who else writes to this tool cache.');
            }
            const renewed = { ...found, stamp: fileStamp(binary) ?? '' };
            (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_3__  .vK)(markerOf(version), `${JSON.stringify(renewed)}\n`, 0o644);
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
            (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_3__  .vK)(markerOf(version), `${JSON.stringify(written)}\n`, 0o644);
            return { version, folder: folderOf(version), binary, receipt: written };
        },
    };
}
function hashOf(path) {
    return fileStamp(path) === undefined ? undefined : (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_3__  .fg)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path));
}
function fileStamp(path) {
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { throwIfNoEntry: false, bigint: true });
    return stat?.isFile() === true ? `${stat.size}-${stat.mtimeNs}-${stat.ctimeNs}-${stat.ino}` : undefined;
}


/***/ }),

/***/ 82059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Q: () => (  MATCHER_VARIABLE),
    gi: () => (  MATCHER_OWNERS),
    u9: () => (  problemMatcher)
  });
const OWNER = 'bakehouse-packer';
const MATCHER_VARIABLE = 'BAKEHOUSE_PROBLEM_MATCHER';
function problemMatcher() {
    const severity = (name) => ({
        owner: `${OWNER}-${name}`,
        severity: name,
        pattern: [
            {
                regexp: `^(?:\\x1b\\[[0-9;]*m)*${name === 'error' ? 'Error' : 'Warning'}: (.+?)(?:\\x1b\\[[0-9;]*m)*$`,
                message: 1,
            },
            { regexp: '^$' },
            { regexp: '^\\s+on (.+?) line (\\d+)(?:,.*)?:?$', file: 1, line: 2 },
        ],
    });
    return `${JSON.stringify({ problemMatcher: [severity('error'), severity('warning')] }, null, 2)}\n`;
}
const MATCHER_OWNERS = [`${OWNER}-error`, `${OWNER}-warning`];


/***/ }),

/***/ 85987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    OT: () => (  setupAdvice),
    du: () => (  isAtLeast),
    fS: () => (  pluginVersions),
    qN: () => (  askVersion),
    ym: () => (  findPacker)
  });
  var _core_process_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40039);
  var _core_process_toolkit_start_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45729);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _install_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25870);
  var _install_plugin_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22263);
  var _install_plugin_needs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21474);






function setupAdvice(kind, more = '') {
    return kind === 'terminal'
        ? 'Run "bakehouse setup-packer" and put on PATH what it says; "bakehouse run" does both by itself.'
        : `Add the step setup-packer before this one${more}.`;
}
const ELSEWHERE = 'Or install Packer from https://developer.hashicorp.com/packer/install.';
async function findPacker(environment, kind) {
    const install = kind === 'terminal'
        ? `${setupAdvice(kind)} ${ELSEWHERE}`
        : setupAdvice(kind, ', or install Packer from https://developer.hashicorp.com/packer/install');
    const path = (0,_core_process_toolkit_start_js__WEBPACK_IMPORTED_MODULE_1__  .K)('packer', environment, undefined);
    if (path === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`Packer is not on PATH. ${install}`);
    let version;
    try {
        version = await askVersion(path, environment);
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`Packer at ${path} cannot be run: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bD)(error)}. ${install}`);
    }
    if (version === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${path} is not HashiCorp's Packer: "packer version" did not show a version. ${install}`);
    }
    return { path, version };
}
async function askVersion(path, environment) {
    const { stdout } = await (0,_core_process_command_js__WEBPACK_IMPORTED_MODULE_0__  .d1)(path, ['version'], {
        environment: { ...environment, CHECKPOINT_DISABLE: '1' },
        limitMs: _core_process_command_js__WEBPACK_IMPORTED_MODULE_0__  .rR,
    });
    return /^Packer v(\d+\.\d+\.\d+\S*)/m.exec(stdout)?.[1];
}
function isAtLeast(version, least) {
    const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
    const [leastMajor = 0, leastMinor = 0] = least.split('.').map(Number);
    return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
function pluginVersions(environment, template) {
    const folder = environment['PACKER_PLUGIN_PATH'] ?? '';
    const required = template.requiredPlugins;
    if (folder === '' || required.length === 0)
        return {};
    const installed = (0,_install_plugin_folder_js__WEBPACK_IMPORTED_MODULE_4__  .Nj)(folder, (0,_install_platform_js__WEBPACK_IMPORTED_MODULE_3__  .tj)(process.platform, process.arch));
    return Object.fromEntries((0,_install_plugin_needs_js__WEBPACK_IMPORTED_MODULE_5__  .N3)(required, []).flatMap((need) => {
        const best = (0,_install_plugin_needs_js__WEBPACK_IMPORTED_MODULE_5__  .uy)(installed, need);
        return best === undefined ? [] : [[need.source, best.version.text]];
    }));
}


/***/ }),

/***/ 76119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  y: () => (  exactVersion),
  Y: () => (  excludeEachOther),
  tc: () => (  namesPrerelease),
  Az: () => (  nearestVersions),
  cP: () => (  parseConstraints),
  ib: () => (  satisfies)
});


var inputs = __webpack_require__(88278);
;// CONCATENATED MODULE: ./.build/recipe/version/npm-range.js
const PART = String.raw `v?(\d+)(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?`;
const CARET_OR_TILDE = new RegExp(String.raw `^([~^])\s*${PART}$`);
const WILD = new RegExp(`^${PART}$`);
const HYPHEN = /^v?(\d+(?:\.\d+){0,2})\s+-\s+v?(\d+(?:\.\d+){0,2})$/;
const BLANKS = /^(?:(?:[<>]=?|=)\s*v?\d+(?:\.\d+){0,2}\s+){1,8}(?:[<>]=?|=)\s*v?\d+(?:\.\d+){0,2}$/;
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
function numbersOf(parts) {
    const end = parts.findIndex((part) => part === undefined || /^[xX*]$/.test(part));
    return (end === -1 ? parts : parts.slice(0, end)).map(Number);
}
function withSign(sign, [major = 0, minor, patch]) {
    const from = [major, minor ?? 0, ...(patch === undefined ? [] : [patch])].join('.');
    if (sign === '^' && major === 0 && minor === 0 && patch !== undefined)
        return `= ${from}`;
    if (sign === '^' && major > 0)
        return `>= ${from}, < ${major + 1}.0`;
    return minor === undefined ? `~> ${major}.0` : `~> ${major}.${minor}.${patch ?? 0}`;
}

var version_version = __webpack_require__(57454);
var witness = __webpack_require__(51457);
;// CONCATENATED MODULE: ./.build/recipe/version/constraint.js




const OPERATORS = ['=', '!=', '>', '>=', '<', '<=', '~>'];
const constraint_BLANKS = /[\t\n\f\r ]+/;
const GRAMMAR = /^[\t\n\f\r ]*(?:(<=|>=|!=|~>|<|>|=)[\t\n\f\r ]*)?([^\t\n\f\r ]+)[\t\n\f\r ]*$/;
const ALLOWED = `allowed are versions after ${OPERATORS.join(' ')} or nothing, joined by commas, such as "1.9.0", ">= 1.9, < 2.0" or "~> 1.9.3"`;
function parseConstraints(text) {
    const parts = text.split(',');
    return parts.map((part) => {
        const constraint = parseConstraint(part);
        if (constraint !== undefined)
            return constraint;
        const shown = (0,inputs .WU)(part
            .split(constraint_BLANKS)
            .filter((word) => word !== '')
            .join(' '));
        const within = parts.length === 1 ? '' : ` (in ${(0,inputs .WU)(text)})`;
        const meant = constraintOfNpmRange(text);
        const npm = meant === undefined ? '' : ` It is written as npm has it; here that is ${(0,inputs .WU)(meant)}.`;
        throw new Error(`${shown} is not a version constraint${within}; ${ALLOWED}.${npm}`);
    });
}
function parseConstraint(text) {
    const [, operator = '=', versionText = ''] = GRAMMAR.exec(text) ?? [];
    const version = (0,version_version .ot)(versionText);
    const known = OPERATORS.find((one) => one === operator);
    if (version === undefined || known === undefined)
        return undefined;
    return { operator: known, version, written: /^v?[0-9.]+/.exec(versionText)?.[0].split('.').length ?? 0 };
}
function satisfies(version, constraints) {
    return constraints.every((constraint) => CHECKS[constraint.operator](version, constraint));
}
const CHECKS = {
    '=': (version, constraint) => (0,version_version .Zy)(version, constraint.version) === 0,
    '!=': (version, constraint) => (0,version_version .Zy)(version, constraint.version) !== 0,
    '>': (version, constraint) => comparable(version, constraint) && (0,version_version .Zy)(version, constraint.version) > 0,
    '>=': (version, constraint) => comparable(version, constraint) && (0,version_version .Zy)(version, constraint.version) >= 0,
    '<': (version, constraint) => comparable(version, constraint) && (0,version_version .Zy)(version, constraint.version) < 0,
    '<=': (version, constraint) => comparable(version, constraint) && (0,version_version .Zy)(version, constraint.version) <= 0,
    '~>': isWithin,
};
function comparable(version, { version: bound }) {
    if (version.prerelease === '')
        return true;
    return bound.prerelease !== '' && bound.segments.join('.') === version.segments.join('.');
}
function isWithin(version, constraint) {
    const { version: bound, written } = constraint;
    if (!comparable(version, constraint) || (bound.prerelease !== '' && version.prerelease === ''))
        return false;
    if ((0,version_version .Zy)(version, bound) < 0 || version.segments.length < bound.segments.length)
        return false;
    return bound.segments.slice(0, written - 1).every((segment, index) => segment === version.segments[index]);
}
function exactVersion(constraints) {
    const [only, ...more] = constraints;
    return only?.operator === '=' && more.length === 0 ? only.version : undefined;
}
function namesPrerelease(constraints) {
    return constraints.some(({ operator, version }) => operator !== '!=' && version.prerelease !== '');
}
function excludeEachOther(a, b) {
    const both = [...a, ...b];
    const witnesses = (0,witness .J)(both.map(({ version }) => version));
    return witnesses !== undefined && !witnesses.some((version) => satisfies(version, both));
}
function highest(versions, constraints) {
    const prereleases = namesPrerelease(constraints);
    return versions
        .filter((version) => (prereleases || version.prerelease === '') && satisfies(version, constraints))
        .reduce((best, version) => {
        return best === undefined || compareVersions(version, best) > 0 ? version : best;
    }, undefined);
}
function nearestVersions(versions, constraints, count) {
    const released = versions.filter(({ prerelease }) => prerelease === '');
    const unique = [...new Map(released.map((version) => [version.text, version])).values()];
    const newestFirst = unique.sort((a, b) => (0,version_version .Zy)(b, a));
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
function distancesTo(bound, newestFirst) {
    const orders = newestFirst.map((version) => (0,version_version .Zy)(version, bound));
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

  __webpack_require__.d(__webpack_exports__, {
    E4: () => (  versionOf),
    OU: () => (  readInt64),
    Zy: () => (  compareVersions),
    ot: () => (  parseVersion),
    z2: () => (  coreOf)
  });
const MOST_INT64 = 2n ** 63n - 1n;
const LEAST_INT64 = -(2n ** 63n);
const MOST_UINT64 = 2n ** 64n - 1n;
const NUMBERS = String.raw `[0-9]+(?:\.[0-9]+)*`;
const PARTS = String.raw `[0-9A-Za-z~-]+(?:\.[0-9A-Za-z~-]+)*`;
const GRAMMAR = new RegExp(`^v?(${NUMBERS})(?:-(${PARTS})|(?![0-9])(${PARTS}))?(?:\\+(${PARTS}))?$`);
function parseVersion(text) {
    const [, numbers, hyphened, bare, metadata] = GRAMMAR.exec(text) ?? [];
    if (numbers === undefined)
        return undefined;
    const segments = numbers.split('.').map((digits) => BigInt(digits));
    if (segments.some((segment) => segment > MOST_INT64))
        return undefined;
    return versionOf(segments, hyphened ?? bare, metadata);
}
function versionOf(segments, prerelease = '', metadata = '') {
    const padded = [...segments, 0n, 0n, 0n].slice(0, Math.max(3, segments.length));
    const text = `${padded.join('.')}${prerelease && `-${prerelease}`}${metadata && `+${metadata}`}`;
    return { text, segments: padded, prerelease, metadata };
}
function coreOf(version) {
    return versionOf(version.segments.slice(0, 3));
}
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
    const later = (!left.ok && a > b) || left.value > right.value;
    return later ? 1 : -1;
}
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

  __webpack_require__.d(__webpack_exports__, {
    J: () => (  witnessVersions)
  });
  var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57454);

function witnessVersions(bounds) {
    const known = bounds.map(({ prerelease }) => prerelease).filter((prerelease) => prerelease !== '');
    const paths = known.map((prerelease) => prerelease.split('.'));
    if (paths.flat().some(isBeyondInt64))
        return undefined;
    const prereleases = ['', ...prereleasesAround(paths)];
    return segmentsAround(bounds.map(({ segments }) => segments)).flatMap((segments) => prereleases.map((prerelease) => (0,_version_js__WEBPACK_IMPORTED_MODULE_0__  .E4)(segments, prerelease)));
}
function isBeyondInt64(part) {
    const { ok, value } = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__  .OU)(part);
    return !ok && value !== 0n;
}
function segmentsAround(bounds) {
    const lengths = bounds.map((segments) => segments.length);
    const longest = Math.max(3, ...lengths);
    return [[0n, 0n, 0n], ...bounds].flatMap((bound) => {
        const written = bound.findLastIndex((segment) => segment !== 0n) + 1;
        const told = new Set([3, written, ...lengths, ...lengths.map((length) => length + 1)]);
        const same = [...told].filter((length) => length >= Math.max(3, written)).map((length) => padded(bound, length));
        return [...same, [...padded(bound, longest), 1n]];
    });
}
function padded(segments, length) {
    return Array.from({ length }, (_, index) => segments[index] ?? 0n);
}
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
function partsAround(given) {
    const read = [...given].map((part) => ({ part, ...(0,_version_js__WEBPACK_IMPORTED_MODULE_0__  .OU)(part) }));
    const values = read.filter(({ ok }) => ok).map(({ value }) => value);
    const numbers = [0n, ...values, ...values.map((value) => value + 1n)]
        .map(String)
        .filter((part) => (0,_version_js__WEBPACK_IMPORTED_MODULE_0__  .OU)(part).ok);
    const words = ['-', ...read.filter(({ ok }) => !ok).map(({ part }) => `${part}-`)];
    return [
        ...numbers.map((part) => fresh(part, given, (taken) => taken.replace(/^-?/, '$&0'))),
        ...words.map((part) => fresh(part, given, (taken) => `${taken}-`)),
    ];
}
function fresh(part, given, change) {
    return given.has(part) ? fresh(change(part), given, change) : part;
}


/***/ })

};
