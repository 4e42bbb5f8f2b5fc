export const id = 2028;
export const ids = [2028];
export const modules = {

/***/ 35989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finishVerification: () => (/* binding */ finishVerification)
});

// EXTERNAL MODULE: ./.build/core/annotations.js
var annotations = __webpack_require__(31470);
// EXTERNAL MODULE: ./.build/core/deadline.js
var core_deadline = __webpack_require__(39530);
// EXTERNAL MODULE: ./.build/core/process.js
var core_process = __webpack_require__(95713);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/image/leftover.js
var leftover = __webpack_require__(79825);
// EXTERNAL MODULE: ./.build/providers/aws/ec2.js
var ec2 = __webpack_require__(3435);
// EXTERNAL MODULE: ./.build/kitchen/expected-instances.js + 1 modules
var expected_instances = __webpack_require__(52276);
// EXTERNAL MODULE: ./.build/kitchen/instance-left.js
var instance_left = __webpack_require__(31066);
// EXTERNAL MODULE: ./.build/kitchen/instance-state.js
var instance_state = __webpack_require__(30214);
// EXTERNAL MODULE: ./.build/kitchen/marked-containers.js
var marked_containers = __webpack_require__(89194);
;// CONCATENATED MODULE: ./.build/kitchen/kitchen-sweep.js








/** One more moment for what was asked to end before it is killed. */
const GRACE_MS = 10_000;
/**
 * Ends what a run of Test Kitchen left running, destroys its instances by the same configuration, and removes what then
 * still has the run's mark. What cannot be removed is told with the command for it. Nothing without that mark, and no
 * instance that the run did not note, is touched.
 */
async function sweepKitchen(request) {
    await endProcesses(request);
    const destroyed = await destroyInstances(request);
    const kept = (0,instance_state/* containersOf */.Mz)(request.root, request.keep);
    const isEverythingKept = request.keep.length > 0 && instancesOf(request).length === 0;
    const hasDocker = request.entries.some(({ kind }) => kind === 'instance');
    const marked = hasDocker && !isEverythingKept ? await (0,marked_containers/* sweepMarked */.T)(request.kitchen.environment, request.mark, kept) : [];
    return [...destroyed, ...marked, ...(isEverythingKept ? [] : await sweepServers(request))];
}
async function endProcesses({ entries, isAsked, wait, deadline, mark, keep }) {
    const ended = new Set(entries.flatMap((entry) => (entry.kind === 'ended' ? [entry.pid] : [])));
    const started = entries.flatMap((entry) => (entry.kind === 'process' ? [entry.process] : []));
    const running = async () => {
        const states = await Promise.all(started.map(async (one) => !ended.has(one.pid) && (await (0,core_process/* isRunning */.W_)(one.pid, one.startTime))));
        return started.filter((_, index) => states[index] === true);
    };
    const areOver = async () => (await running()).length === 0;
    if (!isAsked)
        for (const { pid } of await running())
            (0,core_process/* sendSignal */.vG)(pid, 'SIGTERM');
    await (0,core_process/* waitUntil */.a0)(areOver, Math.min(wait, deadline));
    for (const { pid } of await running())
        (0,core_process/* sendSignal */.vG)(pid, 'SIGKILL', true);
    // Commands of Test Kitchen have sessions of their own; the mark in their environment finds them. What a kept instance
    // needs (a hypervisor) may be among them.
    if (keep.length > 0)
        return;
    const strays = (0,core_process/* processesMarked */.w4)(core_process/* MARK */.M$, mark);
    for (const pid of strays)
        (0,core_process/* sendSignal */.vG)(pid, 'SIGTERM');
    if (strays.length === 0)
        return;
    await (0,core_process/* waitUntil */.a0)(async () => (0,core_process/* processesMarked */.w4)(core_process/* MARK */.M$, mark).length === 0, Math.min(Date.now() + GRACE_MS, deadline));
    for (const pid of (0,core_process/* processesMarked */.w4)(core_process/* MARK */.M$, mark))
        (0,core_process/* sendSignal */.vG)(pid, 'SIGKILL');
}
/** Instances to destroy, by the configuration that they were made with. */
function instancesOf({ entries, keep }) {
    const found = new Map();
    for (const entry of entries) {
        if (entry.kind === 'instance' && entry.config !== null && !keep.includes(entry.instance)) {
            found.set(entry.instance, entry.config);
        }
    }
    return [...found];
}
async function destroyInstances(request) {
    const isThere = ([name]) => (0,instance_state/* readInstanceState */.v4)(request.root, name).exists;
    const all = instancesOf(request);
    // One start of Ruby for all, in which Test Kitchen minds the drivers that do one at a time; when a hook of one ends it
    // for all, each is tried by itself.
    for (const config of new Set(all.map(([, path]) => path))) {
        const names = all.filter((one) => one[1] === config && isThere(one)).map(([name]) => name);
        if (names.length > 0)
            await destroy(request, config, `^(${names.map(escaped).join('|')})$`, names.length);
        for (const name of names) {
            if (names.length > 1 && isThere([name, config]))
                await destroy(request, config, name, 1);
        }
    }
    return all.filter(isThere).map(([name]) => (0,instance_left/* instanceLeft */.r)(name));
}
async function destroy(request, config, which, count) {
    const { kitchen, root, mark, folder, deadline } = request;
    if (Date.now() >= deadline)
        return;
    const [program, ...words] = kitchen.command;
    const output = (0,external_node_path_.join)(folder, 'sweep.log');
    const child = (0,core_process/* startDetached */.tG)({
        program,
        args: [...words, 'destroy', which, `--concurrency=${Math.min(count, 4)}`, '--no-color'],
        cwd: root,
        environment: { ...kitchen.environment, ...(0,expected_instances/* configurationEnvironment */.mL)(config), [core_process/* MARK */.M$]: mark },
        stdout: output,
        stderr: output,
    });
    let isOver = false;
    const noted = (async () => {
        await child.exit;
        isOver = true;
    })();
    if (await (0,core_process/* waitUntil */.a0)(async () => isOver, deadline))
        await noted;
    else
        (0,core_process/* sendSignal */.vG)(child.pid, 'SIGTERM');
}
function escaped(name) {
    return name.replaceAll(/[^A-Za-z0-9_]/g, String.raw `\$&`);
}
/** EC2 instances whose id the run noted, and which have its mark: the id alone was read from the repository's folder. */
async function sweepServers({ entries, mark, connect = ec2.connectEc2, }) {
    const noted = entries.filter((entry) => entry.kind === 'ec2-instance');
    const found = [];
    for (const region of new Set(noted.map((entry) => entry.region))) {
        const ids = [...new Set(noted.flatMap((entry) => (entry.region === region ? [entry.id] : [])))];
        const command = `aws ec2 terminate-instances --region ${region} --instance-ids ${ids.join(' ')}`;
        found.push(...(await (0,leftover/* listLeftovers */.h)(ids.join(', '), command, terminateMarked(await connect(region), ids, mark))));
    }
    return found;
}
async function terminateMarked(ec2, ids, mark) {
    const found = [];
    for (const { InstanceId: id, Tags, State } of await ec2.instancesById(ids)) {
        if (id === undefined || State?.Name === 'shutting-down')
            continue;
        const base = { kind: 'instance', id, region: ec2.region };
        if (Tags?.some(({ Key, Value }) => Key === 'bakehouse:mark' && Value === mark) === true) {
            await ec2.terminate([id]);
            found.push({ ...base, state: 'removed', reason: "it has this run's own mark", command: null });
        }
        else {
            const reason = "the state of an instance names it, but it lacks this run's mark";
            const command = `aws ec2 terminate-instances --region ${ec2.region} --instance-ids ${id}`;
            found.push({ ...base, state: 'left', reason, command });
        }
    }
    return found;
}

// EXTERNAL MODULE: ./.build/kitchen/repository-traces.js
var repository_traces = __webpack_require__(39036);
// EXTERNAL MODULE: ./.build/kitchen/script-sweep.js
var script_sweep = __webpack_require__(95107);
// EXTERNAL MODULE: ./.build/actions/kitchen-verify/journal.js
var kitchen_verify_journal = __webpack_require__(32902);
;// CONCATENATED MODULE: ./.build/actions/kitchen-verify/post.js







/**
 * After a cancel, or when the main step was killed: ends what runs, destroys the instances, and names what stays. Always: what
 * Kitchen and its like left in the repository goes, unless it was there before. Reads no inputs.
 */
async function finishVerification(host) {
    const found = (0,kitchen_verify_journal/* readJournal */.a0)(host, host.state('journal'));
    if (found === undefined)
        return;
    const { folder, journal } = found;
    if (journal !== undefined) {
        const leftovers = journal.phase === 'done' ? [] : await host.group('Clean-up', () => sweep(host, folder.path, journal));
        const bounds = { workspace: host.workspace, folder: folder.path };
        const traces = journal.traces.flatMap((one) => (0,repository_traces/* removeTraces */.d3)(one, bounds)).filter(({ state }) => state === 'left');
        tell(host, journal, [...leftovers, ...traces]);
    }
    (0,kitchen_verify_journal/* removeVerifyFolder */.O)(folder);
}
async function sweep(host, folder, journal) {
    const deadline = (0,core_deadline/* jobDeadline */.g)(host, Date.now());
    const isAsked = journal.phase === 'stopping';
    // On a terminal main and post are one process.
    if (journal.main.pid !== process.pid && (await (0,core_process/* isRunning */.W_)(journal.main.pid, journal.main.startTime))) {
        (0,core_process/* sendSignal */.vG)(journal.main.pid, 'SIGKILL');
        host.info('The main step was still there; it was ended.');
    }
    const { entries, subject, mark, environment, root, kitchen } = journal;
    if (journal.engine === 'script') {
        return (0,script_sweep/* sweepScript */.g)({ entries, subject, mark, environment, folder, wait: deadline.wait });
    }
    if (kitchen === null)
        return [];
    return sweepKitchen({
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
    const left = leftovers.filter(({ state }) => state === 'left');
    for (const { kind, id, command } of left) {
        host.info(`Left: ${kind} ${id}${command === null ? '' : `; remove it with: ${command}`}`);
    }
    for (const { kind, id } of leftovers.filter(({ state }) => state === 'removed'))
        host.info(`Removed: ${kind} ${id}`);
    if (phase !== 'done') {
        host.info(`Cleaned up after ${subject.leg}: ${leftovers.length - left.length} removed, ${left.length} left.`);
    }
    (0,annotations/* annotateAll */.u)(host, left.map(({ kind, id, command }) => ({
        level: 'warning',
        title: 'Left behind',
        message: `${kind} ${id}${command === null ? '' : `; remove it with: ${command}`}`,
    })));
}


/***/ }),

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
    return { ...annotation, message: `${annotation.message.slice(0, LONGEST_MESSAGE - 2)} …` };
}


/***/ }),

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

/***/ 2513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hx: () => (/* binding */ checkPassedNames),
/* harmony export */   Lj: () => (/* binding */ temporaryFolderOf),
/* harmony export */   Qc: () => (/* binding */ childEnvironment),
/* harmony export */   w2: () => (/* binding */ credentialValues),
/* harmony export */   xg: () => (/* binding */ cloudCredentialNames)
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
/** Plugins of Packer and docker listen on sockets in TMPDIR, and a socket's path holds at most 107 bytes (unix(7)). */
const LONGEST_TMPDIR = 75;
/** TMPDIR for a child, where its path is short enough for one. */
function temporaryFolderOf(folder) {
    return Buffer.byteLength(folder) <= LONGEST_TMPDIR ? { TMPDIR: folder } : {};
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

/***/ 8071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ groupedBy)
/* harmony export */ });
/** The items by what `keyOf` says of each, in their order: Map.groupBy, which Node 20 does not have. */
function groupedBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
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

/***/ 95713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8005);






/** The name of the random mark that everything a bake starts carries in its environment. */
const MARK = 'BAKEHOUSE_MARK';
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
            detached: true,
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
        const left = deadline - Date.now();
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
/* harmony export */   h: () => (/* binding */ listLeftovers),
/* harmony export */   w: () => (/* binding */ leftover)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);


/** Something a run left behind, or might have: what, where, and how to remove it. */
const leftover = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('container, instance, key-pair, security-group, volume, image, snapshot, file, process, …'),
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    region: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    state: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['removed', 'left']).describe('left: not provably ours, or it could not be removed.'),
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


/***/ }),

/***/ 71409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ gemVersions),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   o4: () => (/* binding */ lockedVersions)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43497);



/** Versions of the gems whose names are asked for; a gem that is not there is left out. */
async function gemVersions(kitchen, names, folder) {
    if (kitchen.gemfileLock !== null)
        return lockedVersions((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(kitchen.gemfileLock, 'utf8'), names);
    const [program, ...words] = kitchen.command;
    // The `gem` that belongs to the `kitchen` that is called: of the same prefix, or beside it.
    const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(program), 'gem');
    const command = words.length > 0
        ? [program, ...words.slice(0, -1), 'gem']
        : [program.includes('/') && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(beside) ? beside : 'gem'];
    const [gem = 'gem', ...rest] = command;
    const pattern = `^(${names.map((name) => name.replaceAll(/[^\w-]/g, '')).join('|')})$`;
    const { stdout } = await (0,_core_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runCommand */ .d)(gem, [...rest, 'list', '--local', '--quiet', pattern], {
        environment: kitchen.environment,
        cwd: folder,
    });
    return new Map([...stdout.matchAll(/^(\S+) \((?:default: )?([^\s,)]+)/gm)].map(([, name = '', version = '']) => [name, version]));
}
/** Whether a version of a gem is at least that. */
function isAtLeast(version, ...least) {
    const parts = version.split('.').map((part) => Number.parseInt(part, 10) || 0);
    for (const [index, wanted] of least.entries()) {
        const part = parts[index] ?? 0;
        if (part !== wanted)
            return part > wanted;
    }
    return true;
}
function lockedVersions(lock, names) {
    const wanted = new Set(names);
    // Four blanks: the gems themselves; six: what they need.
    return new Map([...lock.matchAll(/^ {4}(\S+) \(([^\s)]+)\)$/gm)].flatMap(([, name = '', version = '']) => wanted.has(name) ? [[name, version]] : []));
}


/***/ }),

/***/ 97154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ KitchenError)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

/** A mistake that the user can mend, with the class of failure that the gate reports for it. */
class KitchenError extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    failure;
    constructor(failure, message) {
        super(message);
        this.failure = failure;
    }
}


/***/ }),

/***/ 30386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ findKitchen),
/* harmony export */   Xr: () => (/* binding */ RUBY),
/* harmony export */   cQ: () => (/* binding */ askKitchen)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43497);
/* harmony import */ var _core_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2513);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8005);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28619);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22720);
/* harmony import */ var _gems_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71409);
/* harmony import */ var _kitchen_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97154);









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
        throw new _kitchen_error_js__WEBPACK_IMPORTED_MODULE_8__/* .KitchenError */ .b('config', `Input "command" is ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .show */ .WU)(request.command)}, but ${bundle.lock} does not have test-kitchen. Add it to the Gemfile and run bundle install, or set "command" to auto.`);
    }
    const last = words.at(-1) ?? '';
    const command = commandOf(request.folder, /(?:^|\/)kitchen$/.test(last) ? words : [...words, 'kitchen']);
    const environment = kitchenEnvironment(request, isBundled && bundle !== null ? { BUNDLE_GEMFILE: bundle.gemfile } : {});
    const version = await askVersion(command, environment, request.scratch);
    if (!(0,_gems_js__WEBPACK_IMPORTED_MODULE_7__/* .isAtLeast */ .du)(version, OLDEST)) {
        throw new _kitchen_error_js__WEBPACK_IMPORTED_MODULE_8__/* .KitchenError */ .b('config', `Test Kitchen must be ${OLDEST}.0 or newer, but \`${command.join(' ')}\` is ${version}. Test Kitchen 4 is current; update the gem${isBundled ? ' in the Gemfile and its lock' : ''}.`);
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
    return (0,_core_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runCommand */ .d)(program, [...words, ...args], {
        environment: { ...kitchen.environment, ...options.environment },
        cwd: options.folder,
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
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'Gemfile.lock')) || folder === workspace || !(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .isInside */ .FK)(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)))
        return folder;
    return lockFolder(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder));
}
/** A path is one of the folder of the kitchen file, wherever the program is then run. */
function commandOf(folder, [program = 'kitchen', ...args]) {
    return [program.includes('/') ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, program) : program, ...args];
}
function kitchenEnvironment({ environment, pass, chefLicense }, add) {
    return (0,_core_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .childEnvironment */ .Qc)(environment, [...pass, ...RUBY], {
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
        result = await (0,_core_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runCommand */ .d)(program, [...args, 'version'], { environment, cwd: scratch });
    }
    catch (error) {
        const place = program.includes('/') ? 'does not exist' : 'is not on PATH';
        const reason = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) === 'ENOENT' ? `${program} ${place}` : (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error);
        throw new _kitchen_error_js__WEBPACK_IMPORTED_MODULE_8__/* .KitchenError */ .b('config', `Test Kitchen cannot be run by \`${shown}\`: ${reason}. ${INSTALL}`);
    }
    const version = /^Test Kitchen version (\d[^\s]*)/m.exec(result.stdout)?.[1];
    if (version !== undefined)
        return version;
    const told = `${result.stderr}\n${result.stdout}`
        .split('\n')
        .map((line) => line.trim())
        .find((line) => line !== '' && !/^warn/i.test(line)) ?? 'it said nothing';
    const isMissing = /command not found: kitchen|can't find executable kitchen|Could not find .*gem/i.test(`${result.stderr}${result.stdout}`);
    throw new _kitchen_error_js__WEBPACK_IMPORTED_MODULE_8__/* .KitchenError */ .b('config', `\`${shown} version\` did not tell a version of Test Kitchen (exit code ${result.exitCode}): ${told.slice(0, 300)}. ` +
        (isMissing && program === 'bundle'
            ? 'Put test-kitchen into the Gemfile and run bundle install before this step.'
            : INSTALL));
}


/***/ }),

/***/ 39036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NV: () => (/* binding */ newPaths),
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
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22720);





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
    if (!(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), root))
        throw new Error(`traces in ${root}, outside of ${workspace}`);
    for (const { path, copy } of watched) {
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path);
        if (full === root || !(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(root, full))
            throw new Error(`a trace ${path}, outside of ${root}`);
        if (copy !== null && !(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(copy)))
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
    if (!(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(root, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(full))))
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


/***/ }),

/***/ 77338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ createDocker)
/* harmony export */ });
/* harmony import */ var _core_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43497);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);


/** As many ids as a command line holds with ease. */
const IDS_PER_CALL = 500;
function createDocker(environment) {
    const run = async (args) => {
        const result = await (0,_core_command_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommand */ .d)('docker', args, { environment });
        return { code: result.exitCode, out: result.stdout, err: result.stderr };
    };
    return {
        serverVersion: async () => {
            let result;
            try {
                result = await run(['version', '--format', '{{.Server.Version}}']);
            }
            catch (error) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The template bakes with docker, but docker cannot be run: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}. Install it, or put it on PATH.`);
            }
            if (result.code !== 0) {
                const reason = result.err.trim().split('\n').at(-1) ?? '';
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The template bakes with docker, but no daemon answers: ${reason} Start it, or set DOCKER_HOST.`);
            }
            return result.out.trim();
        },
        inspectImage: async (reference) => {
            const result = await run(['image', 'inspect', '--', reference]);
            if (result.code !== 0) {
                if (/no such image/i.test(result.err))
                    return undefined;
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd('docker image inspect', result.code, result.err);
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
                    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd('docker image inspect', result.code, result.err);
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
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd('docker image ls', result.code, result.err);
            const pairs = result.out.split('\n').map((line) => line.trim().split(' '));
            return new Map(pairs.flatMap(([name = '', id = '']) => (name.startsWith(prefix) ? [[name, id]] : [])));
        },
        tagImage: async (id, reference) => {
            const result = await run(['image', 'tag', '--', id, reference]);
            if (result.code !== 0)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd('docker image tag', result.code, result.err);
        },
        pullImage: async (reference) => {
            const result = await run(['image', 'pull', '--quiet', '--', reference]);
            if (result.code !== 0)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd('docker image pull', result.code, result.err);
        },
        removeImage: async (id) => {
            const result = await run(['image', 'rm', '--', id]);
            if (result.code !== 0)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd('docker image rm', result.code, result.err);
        },
        containers: async () => {
            const ids = await run(['ps', '--all', '--quiet', '--no-trunc']);
            if (ids.code !== 0)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd('docker ps', ids.code, ids.err);
            const found = ids.out.split('\n').filter((id) => id !== '');
            if (found.length === 0)
                return [];
            // One that went away in between makes the exit code 1; the others are told all the same.
            const result = await run(['container', 'inspect', '--', ...found]);
            return listOf(result.out).map((container) => ({
                id: textOf(container['Id']),
                name: textOf(container['Name']).replace(/^\//, ''),
                running: recordOf(container['State'])['Running'] === true,
                mounts: (Array.isArray(container['Mounts']) ? container['Mounts'] : []).map((mount) => textOf(recordOf(mount)['Source'])),
            }));
        },
        removeContainer: async (id) => {
            const result = await run(['rm', '--force', '--volumes', '--', id]);
            if (result.code !== 0 && !/no such container|already in progress/i.test(result.err)) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd('docker rm', result.code, result.err);
            }
        },
    };
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
