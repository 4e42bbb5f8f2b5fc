export const id = 7447;
export const ids = [7447];
export const modules = {

/***/ 31470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ annotateAll)
/* harmony export */ });
/* unused harmony export fitAnnotations */
/** The runner keeps ten of each level a step (actions/runner ExecutionContext.cs `_maxCountPerIssueType`) and drops the rest unseen. */
const MOST_PER_LEVEL = 10;
/** ExecutionContext.cs `_maxIssueMessageLength`. */
const LONGEST_MESSAGE = 4096;
const REST = ' … (the rest is in the log)';
/**
 * At most ten of each level, the most telling first: those with a line before those with only a file before those with
 * neither. When some have to go, the last place says how many.
 */
function fitAnnotations(annotations) {
    const levels = ['error', 'warning', 'notice'];
    return levels.flatMap((level) => {
        const ranked = distinct(annotations.filter((one) => one.level === level)).sort((a, b) => rank(a) - rank(b));
        if (ranked.length <= MOST_PER_LEVEL)
            return ranked.map(cut);
        const kept = ranked.slice(0, MOST_PER_LEVEL - 1).map(cut);
        const left = ranked.length - kept.length;
        return [...kept, { level, message: `${left} more of this kind are in the log and the summary.` }];
    });
}
function annotateAll(host, annotations) {
    for (const annotation of fitAnnotations(annotations))
        host.annotate(annotation);
}
function distinct(annotations) {
    const seen = new Map(annotations.map((one) => [`${one.file}\n${one.line}\n${one.message}`, one]));
    return [...seen.values()];
}
function rank(annotation) {
    if (annotation.file === undefined)
        return 2;
    return annotation.line === undefined ? 1 : 0;
}
function cut(annotation) {
    if (annotation.message.length <= LONGEST_MESSAGE)
        return annotation;
    const kept = annotation.message.slice(0, LONGEST_MESSAGE - REST.length).toWellFormed();
    return { ...annotation, message: `${kept}${REST}` };
}


/***/ }),

/***/ 43497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ limitTime),
/* harmony export */   GF: () => (/* binding */ NETWORK_MS),
/* harmony export */   d1: () => (/* binding */ runCommand),
/* harmony export */   rR: () => (/* binding */ LOCAL_MS)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);


/** For a program that only says what it is, or looks something up on this machine, in ms. */
const LOCAL_MS = 2 * 60_000;
/** For one that fetches or sends over the network, in ms. */
const NETWORK_MS = 60 * 60_000;
/**
 * Kills a program that takes longer than so many ms. Not `timeout` of spawn, which Node.js clears when the program exits:
 * one that could not be started never does, and all of ours would wait for that time (lib/child_process.js).
 */
function limitTime(child, limitMs) {
    const limit = setTimeout(() => child.kill('SIGKILL'), limitMs);
    for (const event of ['error', 'exit'])
        child.once(event, () => clearTimeout(limit));
}
/** More than any command here has to say; what goes beyond is dropped, so that nothing fills our memory. */
const MOST_BYTES = 32 * 1024 * 1024;
/**
 * Runs a short command to its end, without a shell and with closed input, and gives what it said.
 * Rejects when it cannot be started, or takes longer than its limit.
 */
async function runCommand(program, args, options) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, [...args], {
        env: { ...options.environment },
        stdio: ['ignore', 'pipe', 'pipe'],
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    let timer;
    const limit = new Promise((_, reject) => {
        timer = setTimeout(() => {
            child.kill('SIGKILL');
            // A child of its own may hold them open, and would keep us here.
            child.stdout.destroy();
            child.stderr.destroy();
            reject(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(silence(program, args, options.limitMs)));
        }, options.limitMs);
    });
    const ended = Promise.all([
        collect(child.stdout),
        collect(child.stderr),
        new Promise((resolve, reject) => {
            child.once('error', reject);
            child.once('close', (code) => resolve(code ?? 128));
        }),
    ]);
    try {
        const [stdout, stderr, exitCode] = await Promise.race([ended, limit]);
        return { exitCode, stdout, stderr };
    }
    finally {
        clearTimeout(timer);
        // What still comes of the loser is nobody's business any more.
        ended.catch(() => { });
        limit.catch(() => { });
    }
}
function silence(program, args, limitMs) {
    const words = args.filter((arg) => /^[a-z][a-z-]{0,19}$/.test(arg)).slice(0, 2);
    return `${[program, ...words].join(' ')} did not answer within ${Math.max(1, Math.round(limitMs / 1000))} s and was ended.`;
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

/***/ 2513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ SHORTEST_CREDENTIAL),
/* harmony export */   Hx: () => (/* binding */ checkPassedNames),
/* harmony export */   MR: () => (/* binding */ credentialNames),
/* harmony export */   Qc: () => (/* binding */ childEnvironment),
/* harmony export */   hN: () => (/* binding */ isCredentialName),
/* harmony export */   w2: () => (/* binding */ credentialValues)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);


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
    return withoutRelativePath({ ...built, ...add });
}
/**
 * A folder on PATH that is not absolute, `.` or nothing, means the folder that the child starts in: a repository that
 * holds a program called `git` would be run.
 */
function withoutRelativePath({ PATH = '', ...others }) {
    const folders = PATH.split(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter).filter((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(folder));
    // An empty PATH is one of these; without any, the system's own default holds.
    return folders.length === 0 ? others : { ...others, PATH: folders.join(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter) };
}
/** Refuses a `pass-env` that would hand a child the runner's own. */
function checkPassedNames(names) {
    for (const name of names) {
        if (!/^[A-Za-z_]\w*$/.test(name)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`Input "pass-env" must hold names of environment variables, but holds ${JSON.stringify(name)}.`);
        }
        if (NEVER.test(name)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`Input "pass-env" must not name ${name}: with it, whatever a build runs could act as this step. ` +
                'Hand the build a credential of its own instead.');
        }
    }
}
/** Whether the value of a variable of that name is a credential. */
function isCredentialName(name) {
    return CREDENTIAL.test(name) && !NOT_A_CREDENTIAL.test(name);
}
/** What is shorter may be any word, such as `true`; hiding it would hide half of the log. */
const SHORTEST_CREDENTIAL = 8;
/** Values of a child's environment that look like credentials: nothing of ours may print them. */
function credentialValues(environment) {
    return Object.entries(environment).flatMap(([name, value]) => value !== undefined && value.length >= SHORTEST_CREDENTIAL && isCredentialName(name) ? [value] : []);
}
/** A word between underscores that makes a variable a credential, or the way to one. */
const WORDS = new Set(`TOKEN TOKENS KEY KEYS SECRET SECRETS PASSWORD PASSWORDS PASSWD PASS PASSPHRASE PWD AUTH CREDENTIAL CREDENTIALS
   CERTIFICATE CERT PAT APIKEY ACCESSKEY SECRETKEY PASSWORDFILE`.split(/\s+/));
/** Of the names that a build gets: those in which such a word means something else. A shell's PWD is its folder. */
const INNOCENT = /^(?:PWD|SSH_AUTH_SOCK|SSL_CERT_(?:FILE|DIR)|OS_AUTH_(?:URL|TYPE)|OS_CACERT|ANSIBLE_(?:HOST_KEY_CHECKING|SSH_HOST_KEY_CHECKING)|PACKER_KEY_INTERVAL|AWS_EC2_METADATA_\w+|(?:\w+_)?PUBLIC_KEY)$/;
/** Credentials by other names: files and profiles that clouds read, and how a step asks GitHub for a token. */
const BY_NAME = /^(?:AWS_(?:PROFILE|DEFAULT_PROFILE|SHARED_CREDENTIALS_FILE)|OS_(?:CLOUD|CLIENT_CONFIG_FILE)|KUBECONFIG|GOOGLE_APPLICATION_CREDENTIALS|CLOUDSDK_CONFIG|OCI_(?:CLI_)?CONFIG_FILE|ACTIONS_ID_TOKEN_REQUEST_(?:TOKEN|URL))$/;
const PROXY = /^(?:https?|all|ftp)_proxy$/i;
/**
 * Names of credentials that a build of this job would get, for the refusal to run an untrusted change beside them. Any
 * variable of the families that reach a build counts whose name has a credential's word: a list of names is never whole.
 */
function credentialNames(environment) {
    return Object.entries(environment)
        .filter(([name, value]) => value !== undefined && value !== '' && isCredential(name, value))
        .map(([name]) => name)
        .sort();
}
function isCredential(name, value) {
    if (BY_NAME.test(name))
        return true;
    // A proxy with a user: `http://user:password@host`.
    if (PROXY.test(name))
        return value.split('/', 3).join('/').includes('@');
    const reaches = PLAIN.has(name) || FAMILIES.some((family) => name.startsWith(family));
    if (!reaches || INNOCENT.test(name))
        return false;
    return name
        .toUpperCase()
        .split('_')
        .some((word) => WORDS.has(word));
}


/***/ }),

/***/ 22720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ insideWorkspace),
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   ed: () => (/* binding */ slashedWay),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   wm: () => (/* binding */ withoutPlace)
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
    // Reading a pipe would wait for ever, and nothing could interrupt it.
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(real);
    if (!stat.isFile() && !stat.isDirectory()) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} must be a file or a folder, but ${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(path)} is a pipe, a socket or a device.`);
    }
    return real;
}
function isInside(root, path, style = node_path__WEBPACK_IMPORTED_MODULE_1__) {
    const way = style.relative(root, path);
    // On another drive of Windows there is no way, and the path itself is given.
    return way === '' || (!style.isAbsolute(way) && way !== '..' && !way.startsWith(`..${style.sep}`));
}
/** The way from one absolute path to another, with slashes on every system; empty where they are the same. */
function slashedWay(from, to, style = node_path__WEBPACK_IMPORTED_MODULE_1__) {
    return style.relative(from, to).split(style.sep).join('/');
}
/** `path` for a message or an annotation: relative to the workspace, with slashes. */
function shownPath(root, path, style = node_path__WEBPACK_IMPORTED_MODULE_1__) {
    return slashedWay(root, path, style) || '.';
}
/** A message of `insideWorkspace` without the place that it names in parentheses. */
function withoutPlace(message) {
    const start = message.indexOf(' (looked for ');
    const end = message.lastIndexOf(')');
    return start === -1 || end < start ? message : message.slice(0, start) + message.slice(end + 1);
}


/***/ }),

/***/ 95713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E_: () => (/* binding */ withoutMark),
/* harmony export */   M$: () => (/* binding */ MARK),
/* harmony export */   P2: () => (/* binding */ startTimeOf),
/* harmony export */   W_: () => (/* binding */ isRunning),
/* harmony export */   a0: () => (/* binding */ waitUntil),
/* harmony export */   cb: () => (/* binding */ delay),
/* harmony export */   tG: () => (/* binding */ startDetached),
/* harmony export */   vG: () => (/* binding */ sendSignal),
/* harmony export */   w4: () => (/* binding */ processesMarked)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57975);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94850);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8005);







/** The name of the random mark that everything a bake starts carries in its environment. */
const MARK = 'BAKEHOUSE_MARK';
/**
 * The environment for what only cleans up: it ends everything that carries the mark, and would end its own children, too.
 */
function withoutMark(environment) {
    const { [MARK]: _, ...unmarked } = environment;
    return unmarked;
}
/**
 * Starts a program in a process group of its own, with closed input and its output in files, so that it outlives us:
 * the runner kills only the action's own process, and what it started has to finish its clean-up.
 */
function startDetached(request) {
    const out = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(request.stdout, 'a', 0o600);
    const err = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(request.stderr, 'a', 0o600);
    try {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(request.program, [...request.args], {
            cwd: request.cwd,
            env: { ...request.environment },
            detached: request.sharesTerminal !== true,
            stdio: ['ignore', out, err],
        });
        const { pid } = child;
        if (pid === undefined) {
            child.once('error', () => { });
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${request.program} cannot be started. Is it an executable for this machine?`);
        }
        const exit = new Promise((resolve) => {
            child.once('error', () => resolve(127));
            child.once('exit', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : node_os__WEBPACK_IMPORTED_MODULE_2__.constants.signals[signal])));
        });
        return { pid, exit };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(out);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(err);
    }
}
/**
 * When a process began, as an opaque text that no other process of this pid will ever have, or `undefined` when there
 * is no such process. Linux: field 22 of /proc/PID/stat, in clock ticks since boot; elsewhere `ps -o lstart`.
 */
async function startTimeOf(pid) {
    if (process.platform === 'linux') {
        try {
            const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
            // The command's name, in parentheses, may hold blanks and parentheses itself. Field 3 is the state.
            const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
            return fields[0] === 'Z' ? undefined : fields[19];
        }
        catch {
            return undefined;
        }
    }
    try {
        const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]);
        return stdout.trim() === '' ? undefined : stdout.trim();
    }
    catch {
        return undefined;
    }
}
/** True while the very process that we started is there; a later one with the same pid does not count. */
async function isRunning(pid, startTime) {
    return (await startTimeOf(pid)) === startTime;
}
/** Sends a signal to one process (`pid`) or, with `group`, to its whole group. False when it is not there any more. */
function sendSignal(pid, signal, group = false) {
    try {
        process.kill(group ? -pid : pid, signal);
        return true;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) === 'ESRCH' || (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) === 'EPERM')
            return false;
        throw error;
    }
}
/**
 * Processes whose environment holds `name=value`, on Linux. A leg gives its children a random mark, so what a killed
 * action lost track of is still found, and nothing else is.
 */
function processesMarked(name, value) {
    if (process.platform !== 'linux')
        return [];
    const mark = `${name}=${value}`;
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)('/proc').flatMap((entry) => {
        if (!/^\d+$/.test(entry) || Number(entry) === process.pid)
            return [];
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${entry}/environ`, 'utf8').split('\0').includes(mark) ? [Number(entry)] : [];
        }
        catch {
            return [];
        }
    });
}
/** Polls until `condition` holds or `deadline` (ms since the epoch) is past; says which. */
async function waitUntil(condition, deadline, stepMs = 100) {
    for (;;) {
        if (await condition())
            return true;
        const left = deadline - (0,_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .steadyNow */ .r)();
        if (left <= 0)
            return false;
        await delay(Math.min(stepMs, left));
    }
}
async function delay(ms) {
    await new Promise((resolve) => {
        setTimeout(resolve, ms);
    });
}


/***/ }),

/***/ 79825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ leftoverWarnings),
/* harmony export */   h1: () => (/* binding */ listLeftovers),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   oL: () => (/* binding */ countLeftovers),
/* harmony export */   sc: () => (/* binding */ tellAsFound),
/* harmony export */   tL: () => (/* binding */ describeLeftover),
/* harmony export */   ub: () => (/* binding */ sweepPart),
/* harmony export */   wm: () => (/* binding */ leftover)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94850);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);



/** Something a run left behind, or might have: what, where, and how to remove it. */
const leftover = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('container, instance, key-pair, security-group, volume, image, snapshot, file, process, …'),
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    region: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    state: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['removed', 'left', 'unchecked'])
        .describe('left: not provably ours, or it could not be removed. unchecked: nobody asked whether it is there, or nobody was answered.'),
    reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    command: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe('What removes it by hand.'),
});
/** A provider that does not answer leaves a line with the command to look for oneself, not an error. */
async function listLeftovers(what, command, found) {
    try {
        return await found;
    }
    catch (error) {
        const reason = `could not be looked for: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`;
        return [{ kind: 'unknown', id: what, region: null, state: 'left', reason, command }];
    }
}
/** Everything that somebody has to look at. */
function isOpen({ state }) {
    return state !== 'removed';
}
/** The command of what nobody looked for shows it where it may hold others' things, and removes it else. */
const REMOVES = /(?:^| )(?:delete|delete-[a-z-]+|rm|terminate-[a-z-]+|deregister-[a-z-]+)(?: |$)/;
/** Longer answers of a provider are cut in a line; the record and the summary have them whole. */
const LONGEST_REASON = 300;
/** One line for a log or an annotation: never a command that removes something without what is not known of it. */
function describeLeftover({ kind, id, region, state, reason, command }) {
    // What nobody looked for has no kind that says anything.
    const what = kind === 'unknown' ? id : `${kind} ${id}`;
    const where = region === null || what.endsWith(` in ${region}`) ? '' : ` in ${region}`;
    if (state === 'unchecked') {
        const verb = command !== null && REMOVES.test(command) ? 'if it is there and yours, remove it' : 'look';
        const look = command === null ? '' : `; ${verb} with: ${command}`;
        return `${reason.startsWith('Not checked') ? reason : `Not checked: ${reason}`}: ${what}${where}${look}`;
    }
    const why = reason.replace(/\s+/g, ' ').trim().slice(0, LONGEST_REASON);
    return `${what}${where}${why === '' ? '' : ` (${why})`}${command === null ? '' : `; remove it with: ${command}`}`;
}
/** How many of each: `2 removed, 1 left, 1 not checked`. */
function countLeftovers(leftovers) {
    const many = (wanted) => leftovers.filter(({ state }) => state === wanted).length;
    const unchecked = many('unchecked');
    return `${many('removed')} removed, ${many('left')} left${unchecked === 0 ? '' : `, ${unchecked} not checked`}`;
}
/** What nobody should overlook. */
function leftoverWarnings(leftovers) {
    return leftovers.filter(isOpen).map((one) => ({
        level: 'warning',
        title: one.state === 'left' ? 'Left behind' : 'Not checked',
        message: describeLeftover(one),
    }));
}
/** Said the moment it is known, since logs of a job that overruns are lost: what is left, and what removes it. */
function tellAsFound(host, leftovers) {
    for (const one of leftovers.filter(isOpen)) {
        host.info(`${one.state === 'left' ? 'Left: ' : ''}${describeLeftover(one)}`);
    }
    for (const { kind, id, region } of leftovers.filter((one) => !isOpen(one))) {
        host.info(`Removed: ${kind} ${id}${region === null ? '' : ` in ${region}`}`);
    }
}
/**
 * One provider's part of a sweep, which gets so much time and no more: what it found by then counts, and that it did not
 * come to its end is named. What it finds is told as it comes.
 *
 * @param until ms since the epoch
 */
async function sweepPart(part, until, onFound) {
    const found = [];
    const told = new Set();
    let isOver = false;
    const tell = (one) => {
        if (isOver || told.has(one))
            return;
        told.add(one);
        found.push(one);
        onFound(one);
    };
    let timer;
    const started = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .steadyNow */ .r)();
    const limit = new Promise((resolve) => {
        timer = setTimeout(() => {
            const reason = `could not be looked for: no answer within ${Math.round(((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .steadyNow */ .r)() - started) / 1000)} s`;
            resolve([{ kind: 'unknown', id: part.what, region: null, state: 'left', reason, command: part.command }]);
        }, Math.max(LEAST_MS, until - started));
    });
    try {
        const rest = await Promise.race([listLeftovers(part.what, part.command, part.sweep(tell)), limit]);
        for (const one of rest)
            tell(one);
        return found;
    }
    finally {
        isOver = true;
        clearTimeout(timer);
    }
}
/** Also where the job's time is over: a provider that answers at once is still swept. */
const LEAST_MS = 3000;


/***/ }),

/***/ 82758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ openSts),
/* harmony export */   $F: () => (/* binding */ openEc2),
/* harmony export */   su: () => (/* binding */ openSsm)
/* harmony export */ });
/** Throttling is waited out for minutes; an endpoint that accepts and stays silent costs no more than this. */
const CALL_MS = 120_000;
const TRIES = 6;
/** Without these the SDK waits for an answer as long as it takes. */
const CONNECTION_MS = 10_000;
const REQUEST_MS = 60_000;
/** The one client of EC2 in a region: standard credential chain and endpoint variables, with limits. Loads the SDK. */
async function openEc2(region, settings = {}, limits = {}) {
    const sdk = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(5193)]).then(__webpack_require__.t.bind(__webpack_require__, 35193, 19));
    const client = new sdk.EC2Client({ ...configOf(region, limits), ...settings });
    return { sdk, client: limited(client, `EC2 in ${region}`, limits) };
}
/** The one client of Parameter Store in a region. */
async function openSsm(region, settings = {}, limits = {}) {
    const sdk = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(4736)]).then(__webpack_require__.t.bind(__webpack_require__, 34736, 19));
    const client = new sdk.SSMClient({ ...configOf(region, limits), ...settings });
    return { sdk, client: limited(client, `SSM in ${region}`, limits) };
}
/** The one client of STS. */
async function openSts(region, settings = {}, limits = {}) {
    const sdk = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(1695)]).then(__webpack_require__.t.bind(__webpack_require__, 71695, 19));
    const client = new sdk.STSClient({ ...configOf(region, limits), ...settings });
    return { sdk, client: limited(client, `STS in ${region}`, limits) };
}
function configOf(region, { callMs = CALL_MS, tries = TRIES }) {
    return {
        region,
        maxAttempts: tries,
        retryMode: 'adaptive',
        requestHandler: {
            connectionTimeout: Math.min(CONNECTION_MS, callMs),
            requestTimeout: Math.min(REQUEST_MS, callMs),
            throwOnRequestTimeout: true,
        },
    };
}
/** Bounds each call as a whole, pauses between its tries included, which the SDK's own limits do not. */
function limited(client, whom, { signal, callMs = CALL_MS }) {
    client.middlewareStack.add((next) => async (given) => within(next(given), whom, callMs, signal), {
        step: 'initialize',
        priority: 'high',
        name: 'bakehouseLimits',
    });
    // Nothing is tried again after the end.
    client.middlewareStack.add((next) => async (given) => {
        if (signal?.aborted === true)
            throw tooLate(whom);
        return next(given);
    }, { step: 'deserialize', priority: 'low', name: 'bakehouseEnd' });
    signal?.addEventListener('abort', () => client.destroy(), { once: true });
    return client;
}
async function within(answer, whom, ms, signal) {
    let timer;
    let stop;
    const end = new Promise((_, reject) => {
        timer = setTimeout(() => reject(timeout(`${whom} did not answer within ${Math.round(ms / 1000)} s`)), ms);
        stop = () => reject(tooLate(whom));
        if (signal?.aborted === true)
            stop();
        signal?.addEventListener('abort', stop, { once: true });
    });
    try {
        return await Promise.race([answer, end]);
    }
    finally {
        clearTimeout(timer);
        if (stop !== undefined)
            signal?.removeEventListener('abort', stop);
        // Whichever comes second is heard by nobody.
        answer.catch(() => { });
        end.catch(() => { });
    }
}
function tooLate(whom) {
    return timeout(`${whom} had not answered when the time was over`);
}
/** Named as the SDK names its own. */
function timeout(message) {
    const error = new Error(message);
    error.name = 'TimeoutError';
    return error;
}


/***/ }),

/***/ 79809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ SWEEP_ANSWER_MS),
/* harmony export */   Ki: () => (/* binding */ ANSWER_MS),
/* harmony export */   ad: () => (/* binding */ askDocker),
/* harmony export */   l9: () => (/* binding */ TRANSFER_MS)
/* harmony export */ });
/* harmony import */ var _core_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43497);

/** How long a daemon may take to answer a question, in ms. One that is stopped accepts, and never answers. */
const ANSWER_MS = 60_000;
/** The same in a sweep, where others wait for their turn. */
const SWEEP_ANSWER_MS = 20_000;
/** The same of what moves an image: a pull, a push, a save, a load. */
const TRANSFER_MS = 60 * 60_000;
/** Asks the docker client for one thing. Rejects when it cannot be started, or does not answer in time. */
async function askDocker(args, call) {
    return (0,_core_command_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommand */ .d1)('docker', args, { limitMs: ANSWER_MS, ...call });
}


/***/ }),

/***/ 77338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ createDocker)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94850);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95713);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79809);




/** As many ids as a command line holds with ease. */
const IDS_PER_CALL = 500;
/** @param limitMs how long the daemon may take for an answer */
function createDocker(environment, limitMs = _command_js__WEBPACK_IMPORTED_MODULE_2__/* .ANSWER_MS */ .Ki) {
    const run = async (args, within = limitMs) => {
        const result = await (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .askDocker */ .ad)(args, { environment, limitMs: within });
        return { code: result.exitCode, out: result.stdout, err: result.stderr };
    };
    return {
        serverVersion: async () => {
            let result;
            try {
                result = await run(['version', '--format', '{{.Server.Version}}']);
            }
            catch (error) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The template bakes with docker, but docker cannot be run: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}. Install it, or put it on PATH.`);
            }
            if (result.code !== 0) {
                const reason = result.err.trim().split('\n').at(-1) ?? '';
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The template bakes with docker, but no daemon answers: ${reason} Start it, or set DOCKER_HOST.`);
            }
            return result.out.trim();
        },
        inspectImage: async (reference) => {
            const result = await run(['image', 'inspect', '--', reference]);
            if (result.code !== 0) {
                if (/no such image/i.test(result.err))
                    return undefined;
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd('docker image inspect', result.code, result.err);
            }
            const [image] = listOf(result.out);
            return image === undefined ? undefined : imageOf(image);
        },
        imagesById: async (ids) => {
            const found = new Map();
            for (let start = 0; start < ids.length; start += IDS_PER_CALL) {
                const result = await run(['image', 'inspect', '--', ...ids.slice(start, start + IDS_PER_CALL)]);
                // One that went away makes the exit code 1; the others are told all the same.
                if (result.code !== 0 && !/no such image/i.test(result.err)) {
                    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd('docker image inspect', result.code, result.err);
                }
                for (const image of listOf(result.out).map(imageOf))
                    found.set(image.id, image);
            }
            return found;
        },
        references: async (prefix) => {
            const format = '{{.Repository}}:{{.Tag}} {{.ID}}';
            const args = ['--no-trunc', '--filter', `reference=${prefix}*`, '--format', format];
            const result = await run(['image', 'ls', ...args]);
            if (result.code !== 0)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd('docker image ls', result.code, result.err);
            const pairs = result.out.split('\n').map((line) => line.trim().split(' '));
            return new Map(pairs.flatMap(([name = '', id = '']) => (name.startsWith(prefix) ? [[name, id]] : [])));
        },
        tagImage: async (id, reference) => {
            const result = await run(['image', 'tag', '--', id, reference]);
            if (result.code !== 0)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd('docker image tag', result.code, result.err);
        },
        pullImage: async (reference) => {
            const result = await run(['image', 'pull', '--quiet', '--', reference], _command_js__WEBPACK_IMPORTED_MODULE_2__/* .TRANSFER_MS */ .l9);
            if (result.code !== 0)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd('docker image pull', result.code, result.err);
        },
        removeImage: async (id) => {
            const result = await run(['image', 'rm', '--', id]);
            if (result.code !== 0)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd('docker image rm', result.code, result.err);
        },
        containers: async (wanted) => {
            const found = wanted ?? (await idsOf(run, ['ps', '--all', '--quiet', '--no-trunc']));
            if (found.length === 0)
                return [];
            // One that went away in between makes the exit code 1; the others are told all the same.
            const result = await run(['container', 'inspect', '--', ...found]);
            if (result.code !== 0 && !/no such container/i.test(result.err)) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd('docker container inspect', result.code, result.err);
            }
            return listOf(result.out).map(containerOf);
        },
        removeContainer: async (id) => {
            const result = await run(['rm', '--force', '--volumes', '--', id]);
            if (result.code === 0 || /no such container/i.test(result.err))
                return;
            // Somebody else is at it, and may fail.
            const isGone = async () => (await run(['container', 'inspect', '--', id])).code !== 0;
            if (/already in progress/i.test(result.err) && (await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .waitUntil */ .a0)(isGone, (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .steadyNow */ .r)() + IN_PROGRESS_MS)))
                return;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd('docker rm', result.code, result.err);
        },
        volumesThere: async (names) => {
            if (names.length === 0)
                return [];
            const result = await run(['volume', 'inspect', '--', ...names]);
            if (result.code !== 0 && !/no such volume/i.test(result.err)) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd('docker volume inspect', result.code, result.err);
            }
            return listOf(result.out).map((volume) => textOf(volume['Name']));
        },
        removeVolume: async (name) => {
            const result = await run(['volume', 'rm', '--', name]);
            if (result.code !== 0 && !/no such volume/i.test(result.err)) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd('docker volume rm', result.code, result.err);
            }
        },
        commitsOf: async (containers) => {
            if (containers.length === 0)
                return [];
            const filters = ['type=container', 'event=commit', ...containers.map((id) => `container=${id}`)];
            const told = await eventsOf(run, filters, '{{index .Actor.Attributes "imageID"}}');
            return [...new Set(told.filter((id) => /^sha256:[0-9a-f]{64}$/.test(id)))];
        },
        volumesOf: async (containers) => {
            if (containers.length === 0)
                return [];
            const format = '{{.Actor.ID}} {{index .Actor.Attributes "container"}}';
            const mounts = (await eventsOf(run, ['type=volume', 'event=mount'], format)).map((line) => line.split(' '));
            const names = mounts.flatMap(([name = '', container = '']) => (containers.includes(container) ? [name] : []));
            return [...new Set(names.filter((name) => /^[0-9a-f]{64}$/.test(name)))];
        },
    };
}
/**
 * The daemon's notes until now, a line each. Now is what the daemon's own clock says, which need not be ours: an end that is
 * still to come there would be waited for.
 */
async function eventsOf(run, filters, format) {
    const info = await run(['info', '--format', '{{.SystemTime}}']);
    if (info.code !== 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd('docker info', info.code, info.err);
    const result = await run([
        'events', '--since', '0', '--until', info.out.trim(), ...filters.flatMap((filter) => ['--filter', filter]),
        '--format', format,
    ]); // prettier-ignore
    if (result.code !== 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd('docker events', result.code, result.err);
    return result.out.split('\n');
}
/** For a removal that somebody else has begun. */
const IN_PROGRESS_MS = 10_000;
async function idsOf(run, args) {
    const { code, out, err } = await run(args);
    if (code !== 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd(`docker ${args[0] ?? ''}`, code, err);
    return out.split('\n').filter((id) => id !== '');
}
function containerOf(container) {
    const mounts = (Array.isArray(container['Mounts']) ? container['Mounts'] : []).map(recordOf);
    return {
        id: textOf(container['Id']),
        name: textOf(container['Name']).replace(/^\//, ''),
        running: recordOf(container['State'])['Running'] === true,
        mounts: mounts.map((mount) => textOf(mount['Source'])),
        volumes: ownVolumes(mounts, recordOf(container['HostConfig'])),
    };
}
/** A volume that was asked for by name, or taken over from another container, is somebody else's, whatever its name. */
function ownVolumes(mounts, host) {
    if (textsOf(host['VolumesFrom']).length > 0)
        return [];
    const asked = new Set([
        ...textsOf(host['Binds']).map((bind) => bind.split(':')[0] ?? ''),
        ...(Array.isArray(host['Mounts']) ? host['Mounts'] : []).map((mount) => textOf(recordOf(mount)['Source'])),
    ]);
    return mounts.flatMap((mount) => {
        const name = textOf(mount['Name']);
        return mount['Type'] === 'volume' && /^[0-9a-f]{64}$/.test(name) && !asked.has(name) ? [name] : [];
    });
}
function imageOf(image) {
    return {
        id: textOf(image['Id']),
        created: textOf(image['Created']),
        tags: textsOf(image['RepoTags']),
        repoDigests: textsOf(image['RepoDigests']),
        labels: Object.fromEntries(Object.entries(recordOf(recordOf(image['Config'])['Labels'])).map(([name, value]) => [name, textOf(value)])),
    };
}
function listOf(json) {
    const parsed = JSON.parse(json === '' ? '[]' : json);
    return Array.isArray(parsed) ? parsed.map(recordOf) : [];
}
function recordOf(value) {
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
function textOf(value) {
    return typeof value === 'string' ? value : '';
}
function textsOf(value) {
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}


/***/ })

};
