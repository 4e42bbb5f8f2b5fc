export const id = 4621;
export const ids = [4621,6451];
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


/***/ }),

/***/ 84621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  endMachines: () => (/* binding */ endMachines),
  trialMachine: () => (/* binding */ trialMachine)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/clock.js
var clock = __webpack_require__(94850);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/files/files.js
var files_files = __webpack_require__(74555);
// EXTERNAL MODULE: ./.build/core/files/paths.js
var paths = __webpack_require__(56408);
// EXTERNAL MODULE: ./.build/core/process/command.js
var process_command = __webpack_require__(40039);
// EXTERNAL MODULE: ./.build/core/process/process.js
var process = __webpack_require__(63815);
// EXTERNAL MODULE: ./.build/kitchen/outcome.js
var outcome = __webpack_require__(4665);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./.build/providers/qemu/printed.js



// What a machine and QEMU print: a guest may print anything, without end.
/** The file of a machine's console, in the folder that is the machine's own. */
function consoleOf(folder) {
    return (0,external_node_path_.join)(folder, 'printed.txt');
}
/** The last line that the guest printed, as something to be quoted. */
function lastOfConsole(folder) {
    const last = lastLine(consoleOf(folder));
    return last === '' ? 'Its console is empty.' : `The last line of its console: ${last}`;
}
/** The last line of a file of errors, as the reason of a sentence; empty where it has none. */
function because(errors) {
    const last = lastLine(errors);
    return last === '' ? '' : ` (${last})`;
}
function lastLine(path) {
    return (endOf(path)
        .split('\n')
        .map(plain)
        .findLast((line) => line !== '') ?? '');
}
/** A line of a guest or a program without what a terminal would obey. */
function plain(line) {
    return (0,external_node_util_.stripVTControlCharacters)(line)
        .replaceAll(/[^\u0020-\u007E]/g, '')
        .trim()
        .slice(0, 200);
}
/** A guest may print without end. */
const MOST_READ = 16 * 1024;
/** The last 16 KiB of a file; empty where it is not there. */
function endOf(path) {
    try {
        const file = (0,external_node_fs_.openSync)(path, 'r');
        try {
            const bytes = Buffer.alloc(MOST_READ);
            const read = (0,external_node_fs_.readSync)(file, bytes, 0, MOST_READ, Math.max(0, (0,external_node_fs_.fstatSync)(file).size - MOST_READ));
            return bytes.toString('utf8', 0, read);
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    }
    catch {
        return '';
    }
}

// EXTERNAL MODULE: ./.build/providers/qemu/login.js
var qemu_login = __webpack_require__(90709);
;// CONCATENATED MODULE: ./.build/providers/qemu/guest-files.js








/** More than anybody's tests write. */
const MOST_FILES = 200;
const MOST_NAMES = 20_000;
const MOST_BYTES = 16 * 1024 * 1024;
/** All of them together: each by itself may take as long as a command may, and nobody waits for hours. */
const ALL_MS = 20 * 60_000;
/**
 * Brings files that were written in the machine to the same places here. The guest may answer anything: a name counts only
 * where it is wanted, and a file is written anew, never through a link. Throws where not all of them came: a report that
 * nobody reads may be the one with the failures.
 * @param copy of the workspace, here; absolute
 * @param folder of the copy; absolute
 */
async function collectFiles({ ssh, guestFolder }, copy, folder, isWanted, environment, { most = MOST_FILES, limitMs = ALL_MS } = {}) {
    const until = (0,clock/* steadyNow */.rj)() + limitMs;
    const there = external_node_path_.posix.join(guestFolder, (0,external_node_path_.relative)(copy, folder).split(external_node_path_.sep).join('/'));
    const ask = async (command) => {
        const left = until - (0,clock/* steadyNow */.rj)();
        if (left <= 0)
            throw lost(`it took longer than ${Math.max(1, Math.round(limitMs / 60_000))} min`);
        const limits = { environment, limitMs: Math.min(process_command/* LOCAL_MS */.rR, left) };
        const { exitCode, stdout, stderr } = await (0,process_command/* runCommand */.d1)(ssh, [command], limits);
        if (exitCode !== 0)
            throw lost(plain(stderr.trim().split('\n').at(-1) ?? ''));
        return stdout;
    };
    const listed = await ask(`cd ${(0,qemu_login/* word */.Vm)(there)} && find . -type f -newer ${(0,qemu_login/* word */.Vm)(`${guestFolder}.began`)} | head -n ${MOST_NAMES + 1}`);
    const names = namesIn(listed);
    if (names.length > MOST_NAMES)
        throw lost(`it wrote more than ${MOST_NAMES} files`);
    const wanted = names.filter((name) => isWanted((0,external_node_path_.join)(folder, name)));
    for (const name of wanted.slice(0, most)) {
        const text = await ask(`head -c ${MOST_BYTES + 1} ${(0,qemu_login/* word */.Vm)(external_node_path_.posix.join(there, name))}`);
        if (Buffer.byteLength(text) > MOST_BYTES)
            throw lost(`${plain(name)} has more than ${MOST_BYTES} bytes`);
        writeAnew(copy, (0,external_node_path_.join)(folder, name), text);
    }
    if (wanted.length > most)
        throw lost(`it wrote ${wanted.length} reports, and ${most} are taken at most`);
}
function lost(why) {
    return new errors/* UserError */.yo(`What the script wrote cannot be read out of the machine: ${why}`);
}
/** Names below a folder, as find prints them; none that leads anywhere else. */
function namesIn(listed) {
    return listed.split('\n').flatMap((line) => {
        const name = line.startsWith('./') ? line.slice(2) : '';
        return name === '' || name.split('/').some((part) => part === '' || part === '.' || part === '..') ? [] : [name];
    });
}
function writeAnew(copy, path, text) {
    if (!(0,paths/* isInside */.FK)(copy, path))
        return;
    let folder = copy;
    for (const name of (0,external_node_path_.relative)(copy, (0,external_node_path_.dirname)(path)).split(external_node_path_.sep)) {
        if (name === '')
            continue;
        folder = (0,external_node_path_.join)(folder, name);
        const stat = (0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false });
        if (stat === undefined)
            (0,external_node_fs_.mkdirSync)(folder);
        else if (!stat.isDirectory())
            return;
    }
    if ((0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() === true)
        return;
    (0,external_node_fs_.rmSync)(path, { force: true });
    (0,external_node_fs_.writeFileSync)(path, text, { flag: 'wx' });
}

// EXTERNAL MODULE: ./.build/providers/qemu/machine.js
var qemu_machine = __webpack_require__(39937);
;// CONCATENATED MODULE: ./.build/providers/qemu/accelerator.js





const DEVICE = '/dev/kvm';
/** A QEMU that cannot use it says so at once, or ends by an assertion when its first processor begins. */
const LONG_ENOUGH_MS = 1500;
/** Whether this machine runs others by its own processor: that the device is there, and may be opened, proves nothing. */
async function kvmWorks(mark, folder, environment) {
    try {
        (0,external_node_fs_.accessSync)(DEVICE, external_node_fs_.constants.R_OK | external_node_fs_.constants.W_OK);
    }
    catch {
        return false;
    }
    const log = (0,external_node_path_.join)(folder, 'kvm.log');
    const args = ['-name', (0,qemu_machine/* machineName */.Fm)(mark), '-no-user-config', '-nodefaults', '-display', 'none', '-machine', 'pc', '-accel', 'kvm', '-cpu', 'host', '-m', '64']; // prettier-ignore
    const { pid } = (0,process/* startDetached */.tG)({ program: qemu_machine/* PROGRAM */.RX, args, cwd: folder, environment, stdout: log, stderr: log });
    const startTime = await (0,process/* startTimeOf */.P2)(pid);
    if (startTime === undefined)
        return false;
    const hasEnded = async () => !(await (0,process/* isRunning */.W_)(pid, startTime));
    const ended = await (0,process/* waitUntil */.a0)(hasEnded, (0,clock/* steadyNow */.rj)() + LONG_ENOUGH_MS, 20);
    if (ended)
        return false;
    (0,process/* sendSignal */.vG)(pid, 'SIGKILL');
    await (0,process/* waitUntil */.a0)(hasEnded, (0,clock/* steadyNow */.rj)() + LONG_ENOUGH_MS, 20);
    return true;
}

// EXTERNAL MODULE: ./.build/providers/qemu/disk.js
var qemu_disk = __webpack_require__(7435);
;// CONCATENATED MODULE: ./.build/providers/qemu/machine-plan.js









/** All that QEMU is to be told but for the port and the key: overlays are made, nothing is started. Throws a KitchenError. */
async function planMachine(request, settings, environment) {
    const folder = request.private;
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    const disks = (0,qemu_disk/* disksAmong */.Rz)(request.subject.files);
    if (disks === undefined) {
        throw new outcome/* KitchenError */.b('config', `Which of ${request.subject.files.map((path) => (0,external_node_path_.basename)(path)).join(', ')} is the disk that boots cannot be told: further disks are called after it, as web and web-1.`);
    }
    const overlays = [];
    for (const [index, path] of disks.entries()) {
        const disk = (0,qemu_disk/* readDisk */.gr)(path);
        if (disk.needs !== null) {
            throw new outcome/* KitchenError */.b('config', `${(0,external_node_path_.basename)(path)} is no disk by itself: ${disk.needs}. Let Packer write it whole: use_backing_file = false, or skip_compaction = false.`);
        }
        const overlay = (0,external_node_path_.join)(folder, `disk-${index}.qcow2`);
        const { exitCode, stderr } = await (0,process_command/* runCommand */.d1)('qemu-img', (0,qemu_machine/* overlayArguments */.bx)(overlay, path, disk), {
            environment,
            limitMs: process_command/* LOCAL_MS */.rR,
        });
        if (exitCode !== 0)
            throw new outcome/* KitchenError */.b('infrastructure', `qemu-img: ${stderr.trim().slice(0, 300)}`);
        overlays.push(overlay);
    }
    const ofWorkspace = (name) => {
        const path = settings[name];
        const { workspace } = request;
        return path === undefined ? null : (0,paths/* insideWorkspace */.CT)(`"${name}" of "machine"`, workspace, workspace, path);
    };
    return {
        settings,
        mark: request.mark,
        accelerator: await acceleratorOf(request.mark, settings, folder, environment),
        disks: overlays,
        kernel: ofWorkspace('kernel'),
        initrd: ofWorkspace('initrd'),
        firmware: firmwareOf(request, settings),
        seed: (0,external_node_path_.join)(folder, 'seed'),
        console: consoleOf(folder),
    };
}
async function acceleratorOf(mark, { accelerator = 'auto' }, folder, environment) {
    if (accelerator !== 'auto')
        return accelerator;
    return (await kvmWorks(mark, folder, environment)) ? 'kvm' : 'tcg';
}
/** Where distributions put the code of UEFI. */
const FIRMWARE = [
    '/usr/share/OVMF/OVMF_CODE_4M.fd',
    '/usr/share/OVMF/OVMF_CODE.fd',
    '/usr/share/edk2/ovmf/OVMF_CODE.fd',
];
function firmwareOf(request, { firmware }) {
    const variables = request.subject.files.find((path) => (0,external_node_path_.basename)(path) === qemu_disk/* EFI_VARIABLES */.lx);
    if (firmware === 'bios' || (firmware === undefined && variables === undefined))
        return null;
    const code = FIRMWARE.find((path) => (0,external_node_fs_.existsSync)(path));
    if (code === undefined) {
        throw new outcome/* KitchenError */.b('infrastructure', 'There is no UEFI for machines here. Install it: apt-get install ovmf.');
    }
    if (variables === undefined)
        return { code, variables: null };
    const own = (0,external_node_path_.join)(request.private, qemu_disk/* EFI_VARIABLES */.lx);
    (0,external_node_fs_.copyFileSync)(variables, own);
    return { code, variables: own };
}

// EXTERNAL MODULE: ./.build/providers/qemu/preflight.js
var preflight = __webpack_require__(46451);
;// CONCATENATED MODULE: ./.build/providers/qemu/trial-machine.js
















/** One try to get in may take so long: under emulation a guest thinks about a key for seconds. */
const TRY_MS = 40_000;
const PAUSE_MS = 300;
/** Between being asked to end and being made to. */
const GRACE_MS = 3000;
/** Somebody else may take a port between our look and QEMU's. */
const MOST_PORTS = 5;
/** A machine of a disk, up once it lets us in by ssh. */
function trialMachine(request) {
    const environment = (0,process/* withoutMark */.E_)(request.environment);
    const settings = qemu_machine/* machineSettings */.X.parse(request.machine ?? {});
    let machine;
    let login;
    let before = [];
    const { files } = request.subject;
    const keepConsole = () => {
        const path = consoleOf(request.private);
        return (0,external_node_fs_.existsSync)(path) ? request.keepLog('console', path) : null;
    };
    return {
        start: async () => {
            before = files.map(identityOf);
            const image = await testedImage(request);
            for (const program of [qemu_machine/* PROGRAM */.RX, 'qemu-img', 'ssh', 'ssh-keygen'])
                (0,preflight.refuseMissing)(program, environment, 'is needed to test a disk');
            if (!image.isSubject)
                return { variables: {}, image, tools: {} };
            const plan = await planMachine(request, settings, environment);
            request.onStarted({ region: 'local', id: request.name });
            machine = await startMachine(request, plan, settings, environment);
            ({ login } = machine);
            await waitForLogin(request, machine, environment, keepConsole);
            return {
                variables: variablesOf(request, machine.login),
                image,
                tools: { qemu: await versionOf(environment), accelerator: plan.accelerator },
            };
        },
        trouble: async () => {
            const changed = files.filter((path, index) => identityOf(path) !== before[index]);
            if (changed.length > 0)
                return `The disk was changed while it was tested: ${changed.join(', ')}.`;
            if (machine === undefined || (await (0,process/* isRunning */.W_)(machine.process.pid, machine.process.startTime)))
                return null;
            return `The machine ${request.name} ended while the script ran${because(machine.errors)}.`;
        },
        collect: async (folder, isWanted) => {
            if (login !== undefined)
                await collectFiles(login, request.folder, folder, isWanted, environment);
        },
        remove: async () => {
            if (machine !== undefined)
                keepConsole();
            return endMachines(request.mark, request.private);
        },
    };
}
/** Whether the files are those of the record, byte for byte. Throws a KitchenError where they are not here. */
async function testedImage({ subject }) {
    const { files, digests, id } = subject;
    if (files.length === 0)
        throw new outcome/* KitchenError */.b('config', 'The record names no file of the image, so there is nothing to boot.');
    const lost = files.filter((path) => identityOf(path) === '');
    if (lost.length > 0) {
        throw new outcome/* KitchenError */.b('infrastructure', `The disk is not here: ${lost.join(', ')} is no file. Bake it in this job, or hand it over from the job that did.`);
    }
    for (const [index, path] of files.entries()) {
        const told = digests?.[index];
        const actual = told === undefined ? undefined : await (0,files_files/* sha256OfFile */.Vq)(path);
        if (actual !== told)
            return { id: actual ?? null, isSubject: false };
    }
    return { id, isSubject: true };
}
async function startMachine(request, planned, settings, environment) {
    const folder = request.private;
    const { workspace } = request;
    const errors = (0,external_node_path_.join)(folder, 'qemu.log');
    const key = settings.key === undefined ? null : (0,paths/* insideWorkspace */.CT)('"key" of "machine"', workspace, workspace, settings.key);
    const password = passwordOf(settings, request.environment);
    for (let tries = 1;; tries += 1) {
        const port = await freePort();
        const user = settings.user ?? 'root';
        for (const name of ['key', 'key.pub'])
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { force: true });
        const login = await (0,qemu_login/* prepareLogin */.RK)({ folder, copy: request.folder, user, key, password, port, environment });
        (0,qemu_login/* writeSeed */.tm)(planned.seed, login, request.name);
        const args = (0,qemu_machine/* machineArguments */.er)({ ...planned, port, publicKey: login.publicKey });
        (0,external_node_fs_.rmSync)(errors, { force: true });
        const { pid } = (0,process/* startDetached */.tG)({ program: qemu_machine/* PROGRAM */.RX, args, cwd: folder, environment, stdout: errors, stderr: errors });
        const startTime = (await (0,process/* startTimeOf */.P2)(pid)) ?? 'ended';
        const machine = { process: { pid, startTime }, login, errors };
        // It says at once what it does not take; then its port is bound.
        await (0,process/* waitUntil */.a0)(async () => (0,external_node_fs_.existsSync)(planned.console) || !(await (0,process/* isRunning */.W_)(pid, startTime)), (0,clock/* steadyNow */.rj)() + GRACE_MS);
        await (0,process/* delay */.cb)(PAUSE_MS);
        if (await (0,process/* isRunning */.W_)(pid, startTime))
            return machine;
        if (tries < MOST_PORTS && /host forwarding/i.test(endOf(errors)))
            continue;
        throw new outcome/* KitchenError */.b('infrastructure', `The machine does not start${because(errors)}.`);
    }
}
function passwordOf({ 'password-from': name }, environment) {
    if (name === undefined)
        return null;
    const password = environment[name] ?? '';
    if (password !== '')
        return password;
    throw new outcome/* KitchenError */.b('config', `"password-from" of "machine" names ${name}, which is not set. Give it by the input "secret-vars", or let it through by "pass-env".`);
}
async function freePort() {
    const server = (0,external_node_net_.createServer)();
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    await new Promise((resolve) => {
        server.close(resolve);
    });
    return typeof address === 'object' && address !== null ? address.port : 0;
}
/** Tries until the guest lets us in. Throws a KitchenError when it does not in time, or is gone. */
async function waitForLogin(request, { process: { pid, startTime }, login, errors }, environment, keepConsole) {
    const deadline = (0,clock/* steadyNow */.rj)() + request.timeoutMs;
    let said = '';
    for (;;) {
        const abort = new AbortController();
        const trying = (0,process_command/* runCommand */.d1)(login.ssh, ['true'], { environment, limitMs: TRY_MS, signal: abort.signal }).then(({ exitCode, stderr }) => {
            said = plain(stderr.trim().split('\n').at(-1) ?? '') || said;
            return exitCode !== 255;
        }, () => false);
        let isIn;
        const ended = trying.then((answer) => (isIn = answer));
        await (0,process/* waitUntil */.a0)(async () => isIn !== undefined || request.isInterrupted() || (0,clock/* steadyNow */.rj)() > deadline, deadline);
        if (isIn !== true)
            abort.abort();
        await ended;
        if (isIn === true)
            return;
        if (request.isInterrupted())
            throw new outcome/* KitchenError */.b('cancelled', `The run was cancelled while ${request.name} started.`);
        if (!(await (0,process/* isRunning */.W_)(pid, startTime))) {
            keepConsole();
            throw new outcome/* KitchenError */.b('infrastructure', `The machine ended before anybody could log in${because(errors)}. ${lastOfConsole(request.private)}`);
        }
        if ((0,clock/* steadyNow */.rj)() > deadline) {
            const kept = keepConsole();
            const minutes = Math.max(1, Math.round(request.timeoutMs / 60_000));
            const why = /permission denied/i.test(said)
                ? `it lets ${login.user} in by none of the ways that it was given (${said}). Name the user, and a key or password of the image, with "machine"; or put cloud-init into it, which takes the key that is offered`
                : `it does not answer by ssh on its port 22${said === '' ? '' : ` (${said})`}`;
            throw new outcome/* KitchenError */.b('infrastructure', `The machine is not up after ${minutes} min: ${why}. ${lastOfConsole(request.private)}${kept === null ? '' : ` Its console is in ${kept}.`}`);
        }
        await (0,process/* delay */.cb)(PAUSE_MS);
    }
}
function variablesOf({ subject }, login) {
    return {
        BAKEHOUSE_ADDRESS: '127.0.0.1',
        BAKEHOUSE_PORT: String(login.port),
        BAKEHOUSE_USER: login.user,
        BAKEHOUSE_KEY: login.key,
        BAKEHOUSE_SSH: login.ssh,
        BAKEHOUSE_SSH_CONFIG: login.config,
        BAKEHOUSE_INSIDE: login.inside,
        BAKEHOUSE_FILES: subject.files.join('\n'),
        BAKEHOUSE_IMAGE_ID: subject.id,
    };
}
async function versionOf(environment) {
    const { stdout } = await (0,process_command/* runCommand */.d1)(qemu_machine/* PROGRAM */.RX, ['--version'], { environment, limitMs: process_command/* LOCAL_MS */.rR });
    return /^QEMU emulator version (\d{1,4}(?:\.\d{1,4}){1,2})/.exec(stdout)?.[1] ?? 'unknown';
}
/** Another one after every write; empty for what is no plain file. */
function identityOf(path) {
    try {
        const stat = (0,external_node_fs_.lstatSync)(path, { bigint: true });
        return stat.isFile() ? `${stat.dev} ${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}` : '';
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === undefined)
            throw error;
        return '';
    }
}
/** Ends the machines of a run, found by its mark, and removes what they ran on. Gives what stays; never throws. */
async function endMachines(mark, folder) {
    const left = [];
    const running = async () => (0,qemu_machine/* machinesMarked */.F$)(mark);
    const areOver = async () => (await running()).length === 0;
    for (const { pid } of await running())
        (0,process/* sendSignal */.vG)(pid, 'SIGTERM');
    await (0,process/* waitUntil */.a0)(areOver, (0,clock/* steadyNow */.rj)() + GRACE_MS, 20);
    for (const { pid } of await running())
        (0,process/* sendSignal */.vG)(pid, 'SIGKILL');
    await (0,process/* waitUntil */.a0)(areOver, (0,clock/* steadyNow */.rj)() + GRACE_MS, 20);
    for (const { pid } of await running()) {
        const reason = `the machine ${(0,qemu_machine/* machineName */.Fm)(mark)} does not end`;
        left.push({ kind: 'process', id: String(pid), region: null, state: 'left', reason, command: `kill -KILL ${pid}` });
    }
    try {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true, maxRetries: 3 });
    }
    catch (error) {
        const command = `rm -r '${folder}'`;
        left.push({ kind: 'folder', id: folder, region: null, state: 'left', reason: (0,errors/* messageOf */.bD)(error), command });
    }
    return left;
}


/***/ })

};
