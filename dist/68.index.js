export const id = 68;
export const ids = [68];
export const modules = {

/***/ 43497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);

/** More than any command here has to say; what goes beyond is dropped, so that nothing fills our memory. */
const MOST_BYTES = 32 * 1024 * 1024;
/**
 * Runs a short command to its end, without a shell and with closed input, and gives what it said.
 * Rejects only when it cannot be started.
 */
async function runCommand(program, args, options) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, [...args], {
        env: { ...options.environment },
        stdio: ['ignore', 'pipe', 'pipe'],
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    const [stdout, stderr, exitCode] = await Promise.all([
        collect(child.stdout),
        collect(child.stderr),
        new Promise((resolve, reject) => {
            child.once('error', reject);
            child.once('close', (code) => resolve(code ?? 128));
        }),
    ]);
    return { exitCode, stdout, stderr };
}
async function collect(stream) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of stream) {
        const part = Buffer.from(chunk).subarray(0, Math.max(0, MOST_BYTES - bytes));
        bytes += part.length;
        chunks.push(part);
    }
    return Buffer.concat(chunks).toString('utf8');
}


/***/ }),

/***/ 34002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ sha256OfFile),
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);



/** `sha256:` and 64 hex digits. */
function sha256(data) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest('hex')}`;
}
/** The same over a file, without holding it in memory. */
async function sha256OfFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path), hash);
    return `sha256:${hash.digest('hex')}`;
}


/***/ }),

/***/ 2513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hx: () => (/* binding */ checkPassedNames),
/* harmony export */   Qc: () => (/* binding */ childEnvironment),
/* harmony export */   w2: () => (/* binding */ credentialValues),
/* harmony export */   xg: () => (/* binding */ cloudCredentialNames)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

/** What a program needs to find itself at home, on any machine. */
const PLAIN = new Set(`PATH HOME USER LOGNAME SHELL LANG LANGUAGE TZ TERM TMPDIR PWD CI HOSTNAME SSH_AUTH_SOCK
   HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY FTP_PROXY http_proxy https_proxy no_proxy all_proxy ftp_proxy
   SSL_CERT_FILE SSL_CERT_DIR CURL_CA_BUNDLE REQUESTS_CA_BUNDLE NODE_EXTRA_CA_CERTS
   CHECKPOINT_DISABLE ImageOS ImageVersion KUBECONFIG GOOGLE_APPLICATION_CREDENTIALS
   RUNNER_TRACKING_ID RUNNER_OS RUNNER_ARCH RUNNER_NAME RUNNER_TEMP RUNNER_TOOL_CACHE RUNNER_ENVIRONMENT
   GITHUB_ACTIONS GITHUB_WORKSPACE GITHUB_REPOSITORY GITHUB_REPOSITORY_OWNER GITHUB_SHA GITHUB_REF GITHUB_REF_NAME
   GITHUB_REF_TYPE GITHUB_HEAD_REF GITHUB_BASE_REF GITHUB_RUN_ID GITHUB_RUN_NUMBER GITHUB_RUN_ATTEMPT GITHUB_JOB
   GITHUB_WORKFLOW GITHUB_ACTOR GITHUB_EVENT_NAME GITHUB_SERVER_URL GITHUB_API_URL`
    .split(/\s+/)
    .filter((name) => name !== ''));
/** Families by their first letters: locales, and what clouds, docker and Packer's own plugins read. */
const FAMILIES = [
    'LC_', 'XDG_', 'AWS_', 'AZURE_', 'ARM_', 'GOOGLE_', 'GCLOUD_', 'CLOUDSDK_', 'OS_', 'OCI_', 'ALICLOUD_', 'DIGITALOCEAN_',
    'HCLOUD_', 'LINODE_', 'SCW_', 'VULTR_', 'EXOSCALE_', 'PROXMOX_', 'VSPHERE_', 'GOVC_', 'VAULT_', 'CONSUL_', 'HCP_',
    'DOCKER_', 'BUILDKIT_', 'BUILDX_', 'PODMAN_', 'PACKER_', 'VAGRANT_', 'ANSIBLE_', 'CHEF_', 'LIBVIRT_', 'QEMU_',
]; // prettier-ignore
/** What makes a process the runner's own: tokens, inputs, state, and the files that set outputs of a step. */
const NEVER = /^(INPUT_|STATE_|ACTIONS_|GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY|ARTIFACTS)$)/i;
/** Names whose values are credentials, whoever set them. */
const CREDENTIAL = /(PASSWORD|PASSWD|SECRET|TOKEN|PRIVATE_KEY|ACCESS_KEY|API_KEY|APIKEY|CREDENTIALS?|PASSPHRASE)(_|$|\d)/i;
const NOT_A_CREDENTIAL = /_(FILE|PATH|URL|URI|DIR|DISABLED|DURATION|EXPIRATION)$|^AWS_ACCESS_KEY_ID$/i;
/**
 * The environment of a child process, built from what is known to be needed rather than inherited.
 * A JavaScript action holds the runner's tokens and command files, which a `run:` step does not; a provisioner that
 * inherited them could set our outputs or read caches and artifacts.
 *
 * @param pass names that the user lets through as well
 * @param add what this child gets on top
 */
function childEnvironment(environment, pass, add) {
    const built = {};
    const passed = new Set(pass);
    for (const [name, value] of Object.entries(environment)) {
        if (value === undefined || NEVER.test(name))
            continue;
        if (PLAIN.has(name) || passed.has(name) || FAMILIES.some((family) => name.startsWith(family)))
            built[name] = value;
    }
    return { ...built, ...add };
}
/** Refuses a `pass-env` that would hand a child the runner's own. */
function checkPassedNames(names) {
    for (const name of names) {
        if (!/^[A-Za-z_]\w*$/.test(name)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Input "pass-env" must hold names of environment variables, but holds ${JSON.stringify(name)}.`);
        }
        if (NEVER.test(name)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Input "pass-env" must not name ${name}: with it, whatever a build runs could act as this step. ` +
                'Hand the build a credential of its own instead.');
        }
    }
}
/** Values of a child's environment that look like credentials: nothing of ours may print them. */
function credentialValues(environment) {
    return Object.entries(environment).flatMap(([name, value]) => value !== undefined && value.length >= 8 && CREDENTIAL.test(name) && !NOT_A_CREDENTIAL.test(name) ? [value] : []);
}
/** Names of cloud and OIDC credentials present, for the refusal to run an untrusted change beside them. */
function cloudCredentialNames(environment) {
    const cloud = /^(AWS_(SECRET_ACCESS_KEY|SESSION_TOKEN|WEB_IDENTITY_TOKEN_FILE|PROFILE)|ACTIONS_ID_TOKEN_REQUEST_(TOKEN|URL)|ARM_CLIENT_SECRET|AZURE_(CLIENT_SECRET|FEDERATED_TOKEN_FILE)|GOOGLE_APPLICATION_CREDENTIALS|GOOGLE_CREDENTIALS|OS_(PASSWORD|TOKEN|APPLICATION_CREDENTIAL_SECRET)|DIGITALOCEAN_(ACCESS_)?TOKEN|HCLOUD_TOKEN|VAULT_TOKEN|HCP_CLIENT_SECRET)$/;
    return Object.entries(environment)
        .filter(([name, value]) => cloud.test(name) && value !== undefined && value !== '')
        .map(([name]) => name)
        .sort();
}


/***/ }),

/***/ 32019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ writeAtomically)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** Replaces a file in one step: a reader sees the old or the new text, also when we are killed in between. */
function writeAtomically(path, text, mode = 0o600) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true, mode: 0o700 });
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(temporary, text, { mode });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, path);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true });
        throw error;
    }
}


/***/ }),

/***/ 22720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ insideWorkspace),
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   pS: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28619);




/**
 * The real path of something a user named, links resolved, or an error that says what is wrong with it.
 * A path outside `root` is refused, however it is written: a pull request chooses these.
 *
 * @param what how the message calls it, such as `Input "template"`
 */
function insideWorkspace(what, root, base, path) {
    if (path.includes('\0'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} holds a NUL byte.`);
    const wanted = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, path);
    let real;
    try {
        real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(wanted);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) === 'ENOENT' || (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) === 'ENOTDIR') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} names ${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(path)}, which does not exist (looked for ${wanted}).`);
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} names ${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(path)}, which cannot be read (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) ?? String(error)}).`);
    }
    if (!isInside((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root), real)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} must stay inside the workspace, but ${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(path)} leads to ${real}.`);
    }
    return real;
}
function isInside(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return way === '' || (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way) && way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`));
}
/** `path` for a message or an annotation: relative to the workspace, with slashes. */
function shownPath(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return (way === '' ? '.' : way).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
}


/***/ }),

/***/ 25870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ platformName),
/* harmony export */   Yd: () => (/* binding */ LOCKED_PLATFORMS),
/* harmony export */   tj: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

/** Node's names to those of the releases (facts: setup-packer §1, "Packer's own behaviour"). */
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
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34002);
/* harmony import */ var _recipe_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89761);




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
/** The same with the hashes of their bytes; the files beside them are not asked. */
async function hashPlugins(plugins) {
    const hashed = [];
    for (const plugin of plugins) {
        // One after another: the disk is what is slow, and a lockfile has few.
        // oxlint-disable-next-line no-await-in-loop -- as said
        hashed.push({ ...plugin, sha256: (await (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256OfFile */ .V)(plugin.path)).slice('sha256:'.length) });
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
    return version === undefined ? undefined : (0,_recipe_version_js__WEBPACK_IMPORTED_MODULE_3__/* .parseVersion */ .ot)(version);
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
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28619);
/* harmony import */ var _recipe_constraint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35035);
/* harmony import */ var _recipe_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89761);




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
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where} names the plugin ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(source)}; a plugin is named by its source, such as github.com/hashicorp/docker.`);
        }
        const before = needs.get(source);
        const demand = text === '' ? [] : [{ text, constraints: constraintsOf(text, where, source), where }];
        for (const one of demand) {
            const other = before?.demands.find(({ constraints }) => (0,_recipe_constraint_js__WEBPACK_IMPORTED_MODULE_2__/* .excludeEachOther */ .Y)(constraints, one.constraints));
            if (other === undefined)
                continue;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`No version of the plugin ${source} can satisfy both ${other.where} ("${other.text}") and ${where} ("${text}").`);
        }
        needs.set(source, {
            source,
            name: source.slice(source.lastIndexOf('/') + 1),
            demands: [...(before?.demands ?? []), ...demand],
            declared: declared || before?.declared === true,
        });
    };
    for (const { source, version, file, line } of required)
        add(source, version, `${file}:${line}`, true);
    for (const line of lines) {
        const [, source = line, constraint = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
        add(source, constraint.trim(), 'Input "plugins"', false);
    }
    return [...needs.values()].toSorted((a, b) => (a.source < b.source ? -1 : 1));
}
/** Packer holds the core of a plugin's version against the constraint: a development build counts as its release. */
function fits(version, need) {
    return need.demands.every(({ constraints }) => (0,_recipe_constraint_js__WEBPACK_IMPORTED_MODULE_2__/* .satisfies */ .ib)((0,_recipe_version_js__WEBPACK_IMPORTED_MODULE_3__/* .coreOf */ .z2)(version), constraints));
}
/** The highest of the binaries that a need is content with. */
function bestPlugin(installed, need) {
    return installed
        .filter(({ source, version }) => source === need.source && fits(version, need))
        .toSorted((a, b) => (0,_recipe_version_js__WEBPACK_IMPORTED_MODULE_3__/* .compareVersions */ .Zy)(a.version, b.version))
        .at(-1);
}
/** `~> 1.1, != 1.1.3`; `any version` when nobody says. */
function demandText({ demands }) {
    return demands.length === 0 ? 'any version' : demands.map(({ text }) => text).join(', ');
}
function constraintsOf(text, where, source) {
    try {
        return (0,_recipe_constraint_js__WEBPACK_IMPORTED_MODULE_2__/* .parseConstraints */ .cP)(text);
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where}, plugin ${source}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
    }
}


/***/ }),

/***/ 35035:
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

// EXTERNAL MODULE: ./.build/core/inputs.js
var inputs = __webpack_require__(28619);
// EXTERNAL MODULE: ./.build/recipe/version.js
var recipe_version = __webpack_require__(89761);
;// CONCATENATED MODULE: ./.build/recipe/witness.js

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
    return segmentsAround(bounds.map(({ segments }) => segments)).flatMap((segments) => prereleases.map((prerelease) => (0,recipe_version/* versionOf */.E4)(segments, prerelease)));
}
function isBeyondInt64(part) {
    const { ok, value } = (0,recipe_version/* readInt64 */.OU)(part);
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
    const read = [...given].map((part) => ({ part, ...(0,recipe_version/* readInt64 */.OU)(part) }));
    const values = read.filter(({ ok }) => ok).map(({ value }) => value);
    // The same number spelled otherwise is neither equal to it nor above it.
    const numbers = [0n, ...values, ...values.map((value) => value + 1n)]
        .map(String)
        .filter((part) => (0,recipe_version/* readInt64 */.OU)(part).ok);
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

;// CONCATENATED MODULE: ./.build/recipe/constraint.js
// Version constraints by the rules of github.com/hashicorp/go-version v1.9.0; see version.ts. They are not those of
// npm: `~> 1.9` goes up to 2.0, a comma joins, and a pre-release satisfies little.



const OPERATORS = ['=', '!=', '>', '>=', '<', '<=', '~>'];
/** The blanks of Go's regular expressions, which are fewer than JavaScript's. */
const BLANKS = /[\t\n\f\r ]+/;
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
            .split(BLANKS)
            .filter((word) => word !== '')
            .join(' '));
        const within = parts.length === 1 ? '' : ` (in ${(0,inputs/* show */.WU)(text)})`;
        throw new Error(`${shown} is not a version constraint${within}; ${ALLOWED}.`);
    });
}
function parseConstraint(text) {
    const [, operator = '=', versionText = ''] = GRAMMAR.exec(text) ?? [];
    const version = (0,recipe_version/* parseVersion */.ot)(versionText);
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
    '=': (version, constraint) => (0,recipe_version/* compareVersions */.Zy)(version, constraint.version) === 0,
    '!=': (version, constraint) => (0,recipe_version/* compareVersions */.Zy)(version, constraint.version) !== 0,
    '>': (version, constraint) => comparable(version, constraint) && (0,recipe_version/* compareVersions */.Zy)(version, constraint.version) > 0,
    '>=': (version, constraint) => comparable(version, constraint) && (0,recipe_version/* compareVersions */.Zy)(version, constraint.version) >= 0,
    '<': (version, constraint) => comparable(version, constraint) && (0,recipe_version/* compareVersions */.Zy)(version, constraint.version) < 0,
    '<=': (version, constraint) => comparable(version, constraint) && (0,recipe_version/* compareVersions */.Zy)(version, constraint.version) <= 0,
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
    if ((0,recipe_version/* compareVersions */.Zy)(version, bound) < 0 || version.segments.length < bound.segments.length)
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
    const witnesses = witnessVersions(both.map(({ version }) => version));
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
    const newestFirst = unique.sort((a, b) => (0,recipe_version/* compareVersions */.Zy)(b, a));
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
    const orders = newestFirst.map((version) => (0,recipe_version/* compareVersions */.Zy)(version, bound));
    const newer = orders.filter((order) => order > 0).length;
    const older = newer + orders.filter((order) => order === 0).length;
    return orders.map((order, index) => {
        if (order > 0)
            return newer - index;
        return order < 0 ? index - older + 1 : 0;
    });
}


/***/ }),

/***/ 89761:
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


/***/ })

};
