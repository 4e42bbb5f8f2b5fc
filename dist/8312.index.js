export const id = 8312;
export const ids = [8312];
export const modules = {

/***/ 40039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DZ: () => (  limitTime),
    GF: () => (  NETWORK_MS),
    d1: () => (  runCommand),
    rR: () => (  LOCAL_MS)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _toolkit_start_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45729);



const LOCAL_MS = 2 * 60_000;
const NETWORK_MS = 60 * 60_000;
function limitTime(child, limitMs) {
    const limit = setTimeout(() => child.kill('SIGKILL'), limitMs);
    for (const event of ['error', 'exit'])
        child.once(event, () => clearTimeout(limit));
}
const MOST_BYTES = 32 * 1024 * 1024;
async function runCommand(program, args, options) {
    const stdout = new Output();
    const stderr = new Output();
    let child;
    let isOver = false;
    const kill = () => {
        child?.kill('SIGKILL');
        child?.stdout?.destroy();
        child?.stderr?.destroy();
    };
    let fail = () => { };
    const failed = new Promise((_, reject) => {
        fail = (reason) => {
            kill();
            reject(reason);
        };
    });
    const timer = setTimeout(() => fail(new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(silence(program, args, options.limitMs))), options.limitMs);
    const ended = runToEnd(program, args, options, {
        onStart: (started) => {
            child = started;
        },
        read: (started) => {
            started.stdout?.on('data', stdout.add).on('error', fail);
            started.stderr?.on('data', stderr.add).on('error', fail);
            if (isOver)
                kill();
        },
    });
    try {
        const exitCode = await Promise.race([ended, failed]);
        return { exitCode: exitCode ?? 128, stdout: stdout.text(), stderr: stderr.text() };
    }
    finally {
        isOver = true;
        clearTimeout(timer);
        ended.catch(() => { });
        failed.catch(() => { });
    }
}
async function runToEnd(program, args, { environment, cwd, limitMs, signal }, { onStart, read }) {
    const path = signal === undefined ? (0,_toolkit_start_js__WEBPACK_IMPORTED_MODULE_2__  .K)(program, environment, cwd) : undefined;
    let hasStarted = false;
    if (path !== undefined) {
        try {
            const call = { path, args, environment, cwd, limitMs };
            return await (0,_toolkit_start_js__WEBPACK_IMPORTED_MODULE_2__  .H)(call, (child) => {
                hasStarted = true;
                onStart(child);
            }, read);
        }
        catch (error) {
            if (hasStarted)
                throw error;
        }
    }
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, [...args], {
        env: { ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
        ...(cwd === undefined ? {} : { cwd }),
        ...(signal === undefined ? {} : { signal }),
    });
    onStart(child);
    read(child);
    return new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('close', resolve);
    });
}
function silence(program, args, limitMs) {
    const words = args.filter((arg) => /^[a-z][a-z-]{0,19}$/.test(arg)).slice(0, 2);
    return `${[program, ...words].join(' ')} did not answer within ${Math.max(1, Math.round(limitMs / 1000))} s and was ended.`;
}
class Output {
    #chunks = [];
    #bytes = 0;
    add = (chunk) => {
        const part = chunk.subarray(0, Math.max(0, MOST_BYTES - this.#bytes));
        this.#bytes += part.length;
        if (part.length > 0)
            this.#chunks.push(part);
    };
    text() {
        return Buffer.concat(this.#chunks).toString('utf8');
    }
}


/***/ }),

/***/ 45729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  runByToolkit),
    K: () => (  findProgram)
  });
  var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16698);
  var node_child_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31421);
  var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53053);
  var node_fs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);





const calls = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
let isListening = false;
async function runByToolkit(call, onStart, read) {
    const { exec } = await __webpack_require__.e(  1955).then(__webpack_require__.bind(__webpack_require__, 41955));
    listen();
    let failure;
    const begin = (child) => {
        onStart(child);
        child.once('error', (error) => {
            failure ??= error;
        });
        child.once('spawn', () => {
            child.stdin?.on('error', () => undefined).end();
            child.stdout?.removeAllListeners('data');
            child.stderr?.removeAllListeners('data');
            read(child);
        });
    };
    const options = {
        env: { ...call.environment },
        silent: true,
        ignoreReturnCode: true,
        delay: call.limitMs,
        ...(call.cwd === undefined ? {} : { cwd: call.cwd }),
    };
    try {
        return await calls.run(begin, () => exec(quoted(call.path), [...call.args], options));
    }
    catch (error) {
        throw failure ?? error;
    }
}
function listen() {
    if (isListening)
        return;
    isListening = true;
    (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_2__.subscribe)('child_process', (message) => {
        const child = typeof message === 'object' && message !== null && 'process' in message ? message.process : undefined;
        if (child instanceof node_child_process__WEBPACK_IMPORTED_MODULE_1__.ChildProcess)
            calls.getStore()?.(child);
    });
}
function findProgram(program, environment, cwd) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.resolve)(cwd ?? '.');
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_4__.isAbsolute)(program) || program.includes('/'))
        return [(0,node_path__WEBPACK_IMPORTED_MODULE_4__.resolve)(folder, program)].find(isProgram);
    if (process.platform === 'win32')
        return undefined;
    const places = (environment['PATH'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_4__.delimiter).filter((place) => place !== '');
    return places.map((place) => (0,node_path__WEBPACK_IMPORTED_MODULE_4__.resolve)(folder, place, program)).find(isProgram);
}
function isProgram(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_3__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}
function quoted(path) {
    return `"${path.replaceAll(/["\\]/g, (sign) => (sign === '"' ? '\\"' : '"\\"'))}"`;
}


/***/ }),

/***/ 39535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L: () => (  retry),
    Q: () => (  sideBySide)
  });
async function sideBySide(items, most, work) {
    const results = [];
    const waiting = items.entries();
    let isOver = false;
    const lane = async () => {
        for (const [index, item] of waiting) {
            if (isOver)
                return;
            results[index] = await work(item);
        }
    };
    try {
        await Promise.all(Array.from({ length: Math.min(most, items.length) }, lane));
    }
    finally {
        isOver = true;
    }
    return results;
}
async function retry(attempt, pauseAfter, sleep) {
    for (let attempts = 1;; attempts += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            const ms = pauseAfter(error, attempts);
            if (ms === undefined)
                throw error;
            await sleep(ms);
        }
    }
}


/***/ }),

/***/ 79825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    B7: () => (  leftoverWarnings),
    NT: () => (  sweptSentence),
    bj: () => (  unanswered),
    h1: () => (  listLeftovers),
    nT: () => (  isOpen),
    sc: () => (  tellAsFound),
    tL: () => (  describeLeftover),
    ub: () => (  sweepPart),
    v$: () => (  removeFolder),
    wm: () => (  leftover)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);




const leftover = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().describe('container, instance, key-pair, security-group, volume, image, snapshot, file, process, …'),
    id: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(),
    region: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().nullable(),
    state: zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(['removed', 'left', 'unchecked'])
        .describe('left: not provably ours, or it could not be removed. unchecked: nobody asked whether it is there, or nobody was answered.'),
    reason: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(),
    command: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().nullable().describe('What removes it by hand.'),
});
function unanswered(error) {
    return `could not be looked for: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bD)(error)}`;
}
async function listLeftovers(what, command, found) {
    try {
        return await found;
    }
    catch (error) {
        return [{ kind: 'unknown', id: what, region: null, state: 'unchecked', reason: unanswered(error), command }];
    }
}
function removeFolder(folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true, maxRetries: 3 });
        return [];
    }
    catch (error) {
        const command = `rm -r '${folder}'`;
        return [{ kind: 'folder', id: folder, region: null, state: 'left', reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bD)(error), command }];
    }
}
function isOpen({ state }) {
    return state !== 'removed';
}
const REMOVES = /(?:^| )(?:delete|delete-[a-z-]+|rm|terminate-[a-z-]+|deregister-[a-z-]+)(?: |$)/;
const SHOWS = /(?:^| )(?:describe-[a-z-]+|list|ls|ps|status)(?: |$)/;
const LONGEST_REASON = 300;
function describeLeftover({ kind, id, region, state, reason, command }) {
    const what = kind === 'unknown' ? id : `${kind} ${id}`;
    const where = region === null || what.endsWith(` in ${region}`) ? '' : ` in ${region}`;
    if (state === 'unchecked') {
        const verb = command !== null && REMOVES.test(command) ? 'if it is there and yours, remove it' : 'look';
        const look = command === null ? '' : `; ${verb} with: ${command}`;
        return `${reason.startsWith('Not checked') ? reason : `Not checked: ${reason}`}: ${what}${where}${look}`;
    }
    const why = reason.replace(/\s+/g, ' ').trim().slice(0, LONGEST_REASON);
    const verb = command !== null && SHOWS.test(command) && !REMOVES.test(command) ? 'look' : 'remove it';
    return `${what}${where}${why === '' ? '' : ` (${why})`}${command === null ? '' : `; ${verb} with: ${command}`}`;
}
function sweptSentence(leg, leftovers) {
    const many = (wanted) => leftovers.filter(({ state }) => state === wanted).length;
    const unchecked = many('unchecked');
    const counts = `${many('removed')} removed, ${many('left')} left${unchecked === 0 ? '' : `, ${unchecked} not checked`}`;
    return `Cleaned up after ${leg}: ${counts}.`;
}
function leftoverWarnings(leftovers) {
    return leftovers.filter(isOpen).map((one) => ({
        level: 'warning',
        title: one.state === 'left' ? 'Left behind' : 'Not checked',
        message: describeLeftover(one),
    }));
}
function tellAsFound(host, leftovers) {
    for (const one of leftovers.filter(isOpen)) {
        host.info(`${one.state === 'left' ? 'Left: ' : ''}${describeLeftover(one)}`);
    }
    for (const { kind, id, region } of leftovers.filter((one) => !isOpen(one))) {
        host.info(`Removed: ${kind} ${id}${region === null ? '' : ` in ${region}`}`);
    }
}
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
    const started = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__  .rj)();
    const limit = new Promise((resolve) => {
        timer = setTimeout(() => {
            const reason = unanswered(`no answer within ${Math.round(((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__  .rj)() - started) / 1000)} s`);
            resolve([{ kind: 'unknown', id: part.what, region: null, state: 'unchecked', reason, command: part.command }]);
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
const LEAST_MS = 3000;


/***/ }),

/***/ 24375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ap: () => (  imageFile),
    VI: () => (  beginningOf),
    eK: () => (  recordParent),
    g1: () => (  record),
    nL: () => (  bakedImage)
  });
  var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2503);
  var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64377);
  var _definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95907);
  var _leftover_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79825);
  var _leg_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44296);
  var _refresh_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46895);
  var _scan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51611);
  var _verification_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17453);







const failureClasses = [
    'config',
    'validation',
    'credentials',
    'capacity',
    'throttled',
    'network',
    'provisioner',
    'post-processor',
    'cancelled',
    'unknown',
];
const failureClass = zod__WEBPACK_IMPORTED_MODULE_6__  .k5n(failureClasses);
const bakeStatuses = ['baked', 'reused', 'blocked', 'failed', 'cancelled'];
const digest = zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().regex(/^sha256:[0-9a-f]{64}$/);
const time = zod__WEBPACK_IMPORTED_MODULE_7__  .w$();
const dockerTools = zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_6__  .k5n(['buildx', 'buildkit', 'classic'])
        .describe('What built: BuildKit by a plugin or inside the client, or neither.'),
    client: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(),
    server: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(),
    buildx: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().nullable(),
})
    .describe('What built a Dockerfile.');
const imageFile = zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({
    path: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(),
    size: zod__WEBPACK_IMPORTED_MODULE_6__  .aig().int().nonnegative(),
    sha256: digest,
    format: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().optional().describe('Of a disk: qcow2 or raw.'),
    'virtual-size': zod__WEBPACK_IMPORTED_MODULE_6__  .aig().int().nonnegative().optional().describe('Of a disk: the bytes that a machine sees.'),
});
const bakedImage = zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({
    build: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().describe("The build's name in the template."),
    'builder-id': zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().describe('What Packer calls the kind of artifact.'),
    provider: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().describe('docker, file, …'),
    account: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().nullable(),
    region: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().describe('The region, or local.'),
    id: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().min(1),
    created: time.nullable(),
    digests: zod__WEBPACK_IMPORTED_MODULE_6__  .g1P(zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(), digest),
    tags: zod__WEBPACK_IMPORTED_MODULE_6__  .YOg(zod__WEBPACK_IMPORTED_MODULE_6__  .YjP()),
    files: zod__WEBPACK_IMPORTED_MODULE_6__  .YOg(imageFile),
    handoff: zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_6__  .k5n(['archive', 'registry']), artifact: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().nullable(), ref: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().nullable() })
        .nullable(),
});
const stageStatuses = ['pending', 'running', 'failed', 'complete', 'skipped'];
const stage = zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(),
    status: zod__WEBPACK_IMPORTED_MODULE_6__  .k5n(stageStatuses),
    start: time.nullable(),
    end: time.nullable(),
});
const recordArtifact = zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({
    build: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(),
    by: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().describe('The type of the post-processor.'),
    kind: zod__WEBPACK_IMPORTED_MODULE_6__  .k5n(['name', 'file']),
    at: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().describe('A name of a container image, or a path relative to the working directory.'),
    digest: digest.nullable().describe('The config digest of the image, or the digest of the file.'),
});
const recordEvidence = zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({
    build: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(),
    by: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().describe('The type of the post-processor or provisioner: provenance or hcp-sbom.'),
    kind: zod__WEBPACK_IMPORTED_MODULE_6__  .k5n(['provenance', 'sbom']),
    format: zod__WEBPACK_IMPORTED_MODULE_6__  .k5n(['in-toto', 'dsse', 'sigstore', 'cyclonedx', 'spdx'])
        .describe('A statement as it is, in a signed envelope, or in a bundle of Sigstore; a list of packages.'),
    path: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().describe('Relative to the working directory.'),
    sha256: digest,
});
const attemptNote = zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({
    failure: zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({ class: failureClass, message: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP() }).nullable(),
    'retry-vars': zod__WEBPACK_IMPORTED_MODULE_6__  .YOg(zod__WEBPACK_IMPORTED_MODULE_6__  .YjP()).describe('Names of the variables that held since there was no capacity before.'),
});
const recordParent = zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({ leg: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().nullable(), key: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().nullable(), id: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP() });
const recordMembers = zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_6__  .euz('bakehouse/record/1'),
    stage: zod__WEBPACK_IMPORTED_MODULE_6__  .k5n(['bake', 'verify', 'publish']),
    leg: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(),
    image: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(),
    tier: _leg_js__WEBPACK_IMPORTED_MODULE_2__  .Zm,
    axes: zod__WEBPACK_IMPORTED_MODULE_6__  .g1P(zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_6__  .YjP()),
    name: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(),
    key: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().nullable(),
    recipe: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().nullable(),
    epoch: _refresh_js__WEBPACK_IMPORTED_MODULE_3__  .s4
        .optional()
        .describe('The day from which on it counts as fresh, which is in its key; absent where it is not refreshed.'),
    status: zod__WEBPACK_IMPORTED_MODULE_6__  .k5n(bakeStatuses),
    builder: zod__WEBPACK_IMPORTED_MODULE_6__  .k5n(['packer', 'dockerfile']),
    images: zod__WEBPACK_IMPORTED_MODULE_6__  .YOg(bakedImage),
    artifacts: zod__WEBPACK_IMPORTED_MODULE_6__  .YOg(recordArtifact)
        .optional()
        .describe('What post-processors left elsewhere, as far as that is known.'),
    evidence: zod__WEBPACK_IMPORTED_MODULE_6__  .YOg(recordEvidence)
        .optional()
        .describe('What Packer wrote about the images beside them: provenance and SBOMs. Absent where it wrote nothing.'),
    parent: recordParent.nullable(),
    sources: zod__WEBPACK_IMPORTED_MODULE_6__  .YOg(_definition_js__WEBPACK_IMPORTED_MODULE_0__  .WC),
    git: zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({
        repository: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(),
        commit: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(),
        ref: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(),
        template: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(),
        dirty: zod__WEBPACK_IMPORTED_MODULE_6__  .YOg(zod__WEBPACK_IMPORTED_MODULE_6__  .YjP())
            .optional()
            .describe('Files of its key that differed from the commit before the bake; absent where none did.'),
    }),
    tools: zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({
        packer: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP().nullable(),
        plugins: zod__WEBPACK_IMPORTED_MODULE_6__  .g1P(zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_6__  .YjP()),
        docker: dockerTools.optional(),
    }),
    run: zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({ url: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(), attempt: zod__WEBPACK_IMPORTED_MODULE_6__  .aig().int().positive() }),
    'baked-in': zod__WEBPACK_IMPORTED_MODULE_6__  .YjP(),
    previous: digest.nullable(),
    variables: zod__WEBPACK_IMPORTED_MODULE_6__  .YOg(zod__WEBPACK_IMPORTED_MODULE_6__  .YjP()).describe('Names of the variables that were set; never their values.'),
    stages: zod__WEBPACK_IMPORTED_MODULE_6__  .YOg(stage),
    leftovers: zod__WEBPACK_IMPORTED_MODULE_6__  .YOg(_leftover_js__WEBPACK_IMPORTED_MODULE_1__  .wm),
    failure: zod__WEBPACK_IMPORTED_MODULE_6__  .Ikc({ class: failureClass, message: zod__WEBPACK_IMPORTED_MODULE_6__  .YjP() }).nullable(),
    tries: zod__WEBPACK_IMPORTED_MODULE_6__  .YOg(attemptNote)
        .optional()
        .describe('Where the bake was tried more than once: all tries, the last one too.'),
    tested: zod__WEBPACK_IMPORTED_MODULE_6__  .euz(true)
        .optional()
        .describe('Of an image that was found: its provider says that it passed its tests in an earlier run. Publishing asks again.'),
    verification: _verification_js__WEBPACK_IMPORTED_MODULE_5__  .Ot.nullable(),
    scan: _scan_js__WEBPACK_IMPORTED_MODULE_4__  .SQ.optional().describe('What scanning it came to; absent where nobody has scanned it.'),
    publications: zod__WEBPACK_IMPORTED_MODULE_6__  .YOg(_verification_js__WEBPACK_IMPORTED_MODULE_5__  .LJ),
});
const record = zod__WEBPACK_IMPORTED_MODULE_6__  .vkY(_leg_js__WEBPACK_IMPORTED_MODULE_2__  .RY, recordMembers);
function beginningOf({ leg, image, tier: of, axes }) {
    return { schema: 'bakehouse/record/1', stage: 'bake', leg, image, tier: of, axes };
}


/***/ }),

/***/ 17453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    LJ: () => (  publication),
    Ot: () => (  verification),
    TX: () => (  targetKindName)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);

const count = zod__WEBPACK_IMPORTED_MODULE_0__  .aig().int().nonnegative();
const failedTest = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    instances: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()).describe('Those on which it failed.'),
    file: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().nullable().describe('Relative to the repository; null where no file of it is named.'),
    line: zod__WEBPACK_IMPORTED_MODULE_0__  .aig().int().positive().nullable(),
    message: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
});
const failedPhase = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    instance: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    phase: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    class: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    message: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().describe('The line that says most, and below it all that was said.'),
});
const verification = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    engine: zod__WEBPACK_IMPORTED_MODULE_0__  .k5n(['kitchen', 'script']),
    gate: zod__WEBPACK_IMPORTED_MODULE_0__  .k5n(['pass', 'block']).describe('Whether publishing may go on.'),
    conclusion: zod__WEBPACK_IMPORTED_MODULE_0__  .k5n(['success', 'failure', 'cancelled', 'no-tests', 'skipped']),
    image: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().describe('The image id or config digest that was tested.'),
    'image-verified': zod__WEBPACK_IMPORTED_MODULE_0__  .zMY().describe('Whether the provider confirmed that the instances ran this very image.'),
    instances: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
        phases: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .L5J()),
        total: count,
        passed: count,
        failed: count,
        errored: count,
        skipped: count,
    })),
    failures: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(failedTest)
        .optional()
        .describe('The first of the tests that failed, with what they said; absent where none did.'),
    'failed-phases': zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(failedPhase)
        .optional()
        .describe('Phases that failed, but for tests that are among the failures; absent where none did.'),
    tools: zod__WEBPACK_IMPORTED_MODULE_0__  .g1P(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()),
    at: zod__WEBPACK_IMPORTED_MODULE_1__  .w$(),
});
const targetKindName = zod__WEBPACK_IMPORTED_MODULE_0__  .YjP();
const publication = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    target: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    kind: targetKindName,
    region: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().nullable(),
    id: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().nullable(),
    digest: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().nullable(),
    ref: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().nullable(),
    status: zod__WEBPACK_IMPORTED_MODULE_0__  .k5n(['created', 'adopted', 'unchanged', 'updated', 'skipped', 'failed']),
});


/***/ }),

/***/ 44500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    HV: () => (  UNKNOWN),
    SH: () => (  blocksOf),
    Zc: () => (  literalOf),
    cr: () => (  literalsOf),
    eu: () => (  literal),
    iw: () => (  stringsOf),
    w4: () => (  attributeOf)
  });
const UNKNOWN = { known: false };
function literal(value) {
    return { known: true, value };
}
function attributeOf(body, name) {
    return body.attributes.find((attribute) => attribute.name === name);
}
function literalOf(body, name) {
    const value = attributeOf(body, name)?.value;
    return value?.known ? value.value : undefined;
}
function stringsOf(body, name) {
    const value = literalOf(body, name);
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}
function blocksOf(body, type) {
    return body.blocks.filter((block) => block.type === type);
}
function literalsOf(body) {
    return Object.fromEntries(body.attributes.flatMap(({ name, value }) => (value.known ? [[name, value.value]] : [])));
}


/***/ }),

/***/ 62889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    b: () => (  Cursor)
  });
  var _syntax_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85809);

const MAX_DEPTH = 200;
const MAX_LENGTH = 4 * 1024 * 1024;
class Cursor {
    text;
    #offset = 0;
    #line = 1;
    #lineStart = 0;
    #newline;
    #depth = 0;
    constructor(text) {
        if (text.length > MAX_LENGTH) {
            throw new _syntax_error_js__WEBPACK_IMPORTED_MODULE_0__  .C(`The file is longer than ${MAX_LENGTH} characters.`, { line: 1, column: 1 });
        }
        this.text = text;
        this.#newline = text.indexOf('\n');
        if (text.startsWith('\uFEFF'))
            this.#offset = this.#lineStart = 1;
    }
    get offset() {
        return this.#offset;
    }
    get position() {
        return { line: this.#line, column: this.#offset - this.#lineStart + 1 };
    }
    get atEnd() {
        return this.#offset >= this.text.length;
    }
    startsWith(text) {
        return this.text.startsWith(text, this.#offset);
    }
    get code() {
        return this.text.charCodeAt(this.#offset);
    }
    take(pattern) {
        pattern.lastIndex = this.#offset;
        const found = pattern.exec(this.text)?.[0] ?? '';
        this.advance(found.length);
        return found;
    }
    advance(length) {
        this.#offset += length;
        while (this.#newline !== -1 && this.#newline < this.#offset) {
            this.#line += 1;
            this.#lineStart = this.#newline + 1;
            this.#newline = this.text.indexOf('\n', this.#lineStart);
        }
    }
    nested(read) {
        if (this.#depth === MAX_DEPTH)
            throw this.error(`Nesting is deeper than ${MAX_DEPTH} levels.`);
        this.#depth += 1;
        const result = read();
        this.#depth -= 1;
        return result;
    }
    error(message, at = this.position) {
        return new _syntax_error_js__WEBPACK_IMPORTED_MODULE_0__  .C(message, at);
    }
}


/***/ }),

/***/ 5556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  l4: () => (  checkExpression),
  Jn: () => (  readExpression),
  cJ: () => (  readTemplateText),
  QQ: () => (  stringsIn)
});

var hcl_cursor = __webpack_require__(62889);
;// CONCATENATED MODULE: ./.build/recipe/hcl/hcl-grammar.js
const NOT_EXPRESSION = Symbol('not an expression');
const BINARY = new Set(['+', '-', '*', '/', '%', '==', '!=', '<', '>', '<=', '>=', '&&', '||']);
function isExpression(tokens) {
    const grammar = new Grammar(tokens);
    try {
        grammar.expression();
        return grammar.atEnd;
    }
    catch (error) {
        if (error === NOT_EXPRESSION)
            return false;
        throw error;
    }
}
class Grammar {
    #tokens;
    #at = 0;
    #ignoresNewlines = false;
    constructor(tokens) {
        this.#tokens = tokens;
    }
    get atEnd() {
        return this.#at === this.#tokens.length;
    }
    expression() {
        let conditionals = 0;
        for (;;) {
            while (this.#skip('-') || this.#skip('!'))
                ;
            this.#primary();
            this.#postfixes();
            const operator = this.#peek();
            if (operator?.kind === 'symbol' && BINARY.has(operator.text))
                this.#at += 1;
            else if (this.#skip('?'))
                conditionals += 1;
            else if (conditionals > 0 && this.#skip(':'))
                conditionals -= 1;
            else
                break;
        }
        if (conditionals > 0)
            throw NOT_EXPRESSION;
    }
    #primary() {
        const token = this.#peek();
        this.#at += 1;
        if (token?.kind === 'string')
            this.#strings(token);
        else if (token?.kind === 'identifier')
            this.#nameOrCall();
        else if (token?.kind === 'symbol' && token.text === '(')
            this.#until(')', () => this.expression());
        else if (token?.kind === 'symbol' && token.text === '[')
            this.#list();
        else if (token?.kind === 'symbol' && token.text === '{')
            this.#object();
        else if (token?.kind !== 'number')
            throw NOT_EXPRESSION;
    }
    #strings(token) {
        const sequences = token.string?.parts.filter((part) => part.kind !== 'text') ?? [];
        token.nested?.forEach((nested, index) => {
            const tokens = nested.at(-1)?.text === '~' ? nested.slice(0, -1) : nested;
            if (sequences[index]?.kind === 'interpolation' && !isExpression(tokens))
                throw NOT_EXPRESSION;
        });
    }
    #nameOrCall() {
        let isFunction = false;
        while (this.#skip('::')) {
            this.#identifier();
            isFunction = true;
        }
        if (!this.#skip('(')) {
            if (isFunction)
                throw NOT_EXPRESSION;
            return;
        }
        while (!this.#skip(')')) {
            this.expression();
            if (this.#skip('...'))
                this.#expect(')', false);
            else if (!this.#skip(','))
                this.#expect(')', false);
        }
    }
    #postfixes() {
        for (;;) {
            if (this.#skip('.')) {
                const isIndex = /^\d+$/.test(this.#peek()?.text ?? '');
                if (!this.#skip('*') && !(isIndex && this.#skipKind('number')))
                    this.#identifier();
            }
            else if (this.#skip('[')) {
                this.#until(']', () => {
                    if (!this.#skip('*'))
                        this.expression();
                });
            }
            else
                return;
        }
    }
    #list() {
        if (this.#skip('for'))
            return this.#for(']');
        while (!this.#skip(']')) {
            this.expression();
            if (!this.#skip(','))
                this.#expect(']', false);
        }
    }
    #object() {
        const outer = this.#ignoresNewlines;
        this.#ignoresNewlines = true;
        if (this.#skip('for'))
            this.#for('}');
        else {
            this.#ignoresNewlines = false;
            this.#items();
        }
        this.#ignoresNewlines = outer;
    }
    #items() {
        while (!this.#skip('}')) {
            if (this.#skipKind('newline'))
                continue;
            this.expression();
            if (!this.#skip('=') && !this.#skip(':'))
                throw NOT_EXPRESSION;
            this.expression();
            if (!this.#skip(',') && !this.#skipKind('newline'))
                this.#expect('}', false);
        }
    }
    #for(closing) {
        this.#identifier();
        if (this.#skip(','))
            this.#identifier();
        this.#expect('in');
        this.expression();
        this.#expect(':');
        this.expression();
        if (closing === '}') {
            this.#expect('=>');
            this.expression();
            this.#skip('...');
        }
        if (this.#skip('if'))
            this.expression();
        this.#expect(closing);
    }
    #peek() {
        while (this.#ignoresNewlines && this.#tokens[this.#at]?.kind === 'newline')
            this.#at += 1;
        return this.#tokens[this.#at];
    }
    #until(closing, read) {
        read();
        this.#expect(closing);
    }
    #identifier() {
        if (!this.#skipKind('identifier'))
            throw NOT_EXPRESSION;
    }
    #expect(text, take = true) {
        if (this.#peek()?.text !== text)
            throw NOT_EXPRESSION;
        if (take)
            this.#at += 1;
    }
    #skip(text) {
        const token = this.#peek();
        const found = token !== undefined && token.text === text && (token.kind === 'symbol' || token.kind === 'identifier');
        if (found)
            this.#at += 1;
        return found;
    }
    #skipKind(kind) {
        const found = this.#peek()?.kind === kind;
        if (found)
            this.#at += 1;
        return found;
    }
}

var block = __webpack_require__(44500);
;// CONCATENATED MODULE: ./.build/recipe/hcl/hcl-literal.js

const CONSTANTS = new Map([
    ['true', true],
    ['false', false],
    ['null', null],
]);
const NOT_LITERAL = Symbol('not a literal');
function literalValue(tokens) {
    const reader = new LiteralReader(tokens);
    try {
        const value = reader.value();
        return reader.atEnd ? (0,block .eu)(value) : block .HV;
    }
    catch (error) {
        if (error === NOT_LITERAL)
            return block .HV;
        throw error;
    }
}
class LiteralReader {
    #tokens;
    #at = 0;
    constructor(tokens) {
        this.#tokens = tokens;
    }
    get atEnd() {
        return this.#at === this.#tokens.length;
    }
    value() {
        const token = this.#next();
        if (token.kind === 'string')
            return stringValue(token);
        if (token.kind === 'number')
            return numberValue(token.text);
        if (token.kind === 'identifier')
            return constant(token.text);
        if (token.text === '-')
            return -numberValue(this.#next('number').text);
        if (token.text === '[')
            return this.#list();
        if (token.text === '{')
            return this.#object();
        throw NOT_LITERAL;
    }
    #list() {
        const items = [];
        while (!this.#skip(']')) {
            items.push(this.value());
            if (!this.#skip(',') && !this.#peek(']'))
                throw NOT_LITERAL;
        }
        return items;
    }
    #object() {
        const members = [];
        while (!this.#skip('}')) {
            if (this.#skip('\n'))
                continue;
            members.push([this.#key(), (this.#separator(), this.value())]);
            if (!this.#skip(',') && !this.#skip('\n') && !this.#peek('}'))
                throw NOT_LITERAL;
        }
        return Object.fromEntries(members);
    }
    #key() {
        const token = this.#next();
        if (token.kind === 'identifier')
            return token.text;
        if (token.kind === 'number')
            return String(numberValue(token.text));
        if (token.kind === 'string')
            return stringValue(token);
        throw NOT_LITERAL;
    }
    #separator() {
        if (!this.#skip('=') && !this.#skip(':'))
            throw NOT_LITERAL;
    }
    #next(kind) {
        const token = this.#tokens[this.#at];
        if (token === undefined || (kind !== undefined && token.kind !== kind))
            throw NOT_LITERAL;
        this.#at += 1;
        return token;
    }
    #peek(text) {
        const token = this.#tokens[this.#at];
        return token !== undefined && (text === '\n' ? token.kind === 'newline' : token.text === text);
    }
    #skip(text) {
        const found = this.#peek(text);
        if (found)
            this.#at += 1;
        return found;
    }
}
function stringValue(token) {
    const value = token.string?.value;
    if (value === undefined)
        throw NOT_LITERAL;
    return value;
}
function constant(name) {
    const value = CONSTANTS.get(name);
    if (value === undefined)
        throw NOT_LITERAL;
    return value;
}
function numberValue(text) {
    const value = Number(text);
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
        throw NOT_LITERAL;
    return value;
}

var hcl_string = __webpack_require__(22614);
var hcl_token = __webpack_require__(49994);
var syntax_error = __webpack_require__(85809);
;// CONCATENATED MODULE: ./.build/recipe/hcl/hcl-expression.js






const CLOSING = { '(': ')', '[': ']', '{': '}' };
function readExpression(cursor) {
    const tokens = [];
    readTokens(cursor, 'attribute', tokens);
    const first = tokens[0];
    if (first === undefined)
        throw cursor.error('A value is missing here.');
    return { text: cursor.text.slice(first.start, tokens.at(-1)?.end), value: literalValue(tokens), tokens };
}
function* stringsIn(tokens) {
    for (const { string, nested } of tokens) {
        if (string !== undefined)
            yield string;
        for (const inner of nested ?? [])
            yield* stringsIn(inner);
    }
}
function checkExpression(text) {
    try {
        if (text.startsWith('\uFEFF'))
            return { ok: false, reason: 'It starts with a byte order mark.' };
        const cursor = new hcl_cursor .b(text);
        const { tokens, text: written } = readExpression(cursor);
        const start = tokens[0]?.start ?? 0;
        const around = text.slice(0, start) + text.slice(start + written.length);
        if (!/^[ \t\r\n]*$/.test(around))
            return { ok: false, reason: 'More than one expression, or a comment, stands here.' };
        return isExpression(tokens) ? { ok: true } : { ok: false, reason: 'This is not an expression.' };
    }
    catch (error) {
        if (error instanceof syntax_error .C)
            return { ok: false, reason: error.message };
        throw error;
    }
}
function readTemplateText(text, at) {
    try {
        return (0,hcl_string .BD)(new hcl_cursor .b(text), { line: at.line, column: at.column }, readInterpolation);
    }
    catch (error) {
        if (error instanceof syntax_error .C)
            return { line: at.line, column: at.column, parts: [{ kind: 'text', text }] };
        throw error;
    }
}
function readTokens(cursor, closing, tokens) {
    const at = cursor.position;
    for (;;) {
        (0,hcl_token .AN)(cursor);
        if (atEndOf(cursor, closing))
            return;
        if (cursor.atEnd)
            throw cursor.error('This bracket is not closed.', at);
        const token = (0,hcl_token .AI)(cursor, readInterpolation);
        if (token.kind === 'newline') {
            if (closing === '}')
                tokens.push(token);
            continue;
        }
        tokens.push(token);
        if (token.kind !== 'symbol')
            continue;
        if (')]}'.includes(token.text))
            throw cursor.error(`There is no bracket that "${token.text}" closes.`, token);
        const nested = CLOSING[token.text];
        if (nested === undefined)
            continue;
        cursor.nested(() => readTokens(cursor, nested, tokens));
        tokens.push((0,hcl_token .AI)(cursor, readInterpolation));
    }
}
function readInterpolation(cursor) {
    const tokens = [];
    cursor.nested(() => readTokens(cursor, 'interpolation', tokens));
    return tokens;
}
function atEndOf(cursor, closing) {
    if (closing === 'interpolation')
        return cursor.startsWith('}');
    if (closing !== 'attribute')
        return cursor.startsWith(closing);
    return cursor.atEnd || (0,hcl_token .qM)(cursor) || [',', ')', ']', '}'].some((end) => cursor.startsWith(end));
}


/***/ }),

/***/ 22614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BD: () => (  readBareTemplate),
    Hg: () => (  stringLiteral),
    ZK: () => (  hclString),
    dQ: () => (  atSequence),
    sr: () => (  readSequence),
    tp: () => (  readDollar),
    zt: () => (  readQuoted)
  });
const QUOTED_TEXT = /[^"\\$%\r\n]+/y;
const BARE_TEXT = /[^$%]+/y;
const ESCAPE = /\\(?:[nrt"\\]|u[\da-fA-F]{4}|U[\da-fA-F]{8})/y;
const ESCAPED_CHARACTERS = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };
function readQuoted(cursor, readNested) {
    const at = cursor.position;
    const pieces = [];
    const nested = [];
    let text = '';
    cursor.advance(1);
    for (;;) {
        text += cursor.take(QUOTED_TEXT);
        if (cursor.startsWith('"'))
            break;
        if (cursor.startsWith('\\'))
            text += readEscape(cursor);
        else if (atSequence(cursor)) {
            pieces.push({ kind: 'text', text }, readSequence(cursor, readNested, nested));
            text = '';
        }
        else if (cursor.startsWith('$') || cursor.startsWith('%'))
            text += readDollar(cursor);
        else
            throw cursor.error(`The string that starts in line ${at.line} is not closed on its line.`);
    }
    cursor.advance(1);
    pieces.push({ kind: 'text', text });
    return { string: stringLiteral(at, pieces), nested };
}
function readBareTemplate(cursor, at, readNested) {
    const pieces = [];
    while (!cursor.atEnd) {
        if (atSequence(cursor))
            pieces.push(readSequence(cursor, readNested, []));
        else
            pieces.push({ kind: 'text', text: cursor.take(BARE_TEXT) || readDollar(cursor) });
    }
    return stringLiteral(at, pieces);
}
function readDollar(cursor) {
    const sign = cursor.text.charAt(cursor.offset);
    const escaped = cursor.startsWith(`${sign}${sign}{`);
    cursor.advance(escaped ? 3 : 1);
    return escaped ? `${sign}{` : sign;
}
function atSequence(cursor) {
    return cursor.startsWith('${') || cursor.startsWith('%{');
}
function readSequence(cursor, readNested, nested) {
    const at = cursor.position;
    const kind = cursor.startsWith('$') ? 'interpolation' : 'directive';
    cursor.advance(2);
    if (cursor.startsWith('~'))
        cursor.advance(1);
    const start = cursor.offset;
    nested.push(readNested(cursor));
    if (!cursor.startsWith('}'))
        throw cursor.error(`This ${kind} is not closed by a brace.`, at);
    const expression = cursor.text.slice(start, cursor.offset).trim().replace(/~$/, '').trimEnd();
    cursor.advance(1);
    return { kind, expression };
}
function readEscape(cursor) {
    const at = cursor.position;
    const escape = cursor.take(ESCAPE);
    const selector = escape.charAt(1);
    const simple = ESCAPED_CHARACTERS[selector];
    if (simple !== undefined)
        return simple;
    const codePoint = Number.parseInt(escape.slice(2), 16);
    if (escape === '' || codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff)) {
        throw cursor.error('After a backslash must come n, r, t, ", \\, uXXXX or UXXXXXXXX.', at);
    }
    return String.fromCodePoint(codePoint);
}
function stringLiteral(at, pieces) {
    const parts = [];
    let text = '';
    const flush = () => {
        if (text !== '')
            parts.push({ kind: 'text', text: text.normalize('NFC') });
        text = '';
    };
    for (const piece of pieces) {
        if (piece.kind === 'text')
            text += piece.text;
        else {
            flush();
            parts.push(piece);
        }
    }
    flush();
    const { line, column } = at;
    if (parts.length === 0)
        return { line, column, parts, value: '' };
    const [only] = parts;
    return parts.length === 1 && only?.kind === 'text'
        ? { line, column, parts, value: only.text }
        : { line, column, parts };
}
const UNSAFE = /["\\]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|[$%](?=[${%]|$)/gu;
const SHORT = new Map([
    ['"', '\\"'],
    ['\\', '\\\\'],
    ['\n', '\\n'],
    ['\r', '\\r'],
    ['\t', '\\t'],
]);
function hclString(value) {
    return `"${value.replace(UNSAFE, (character) => SHORT.get(character) ?? unicodeEscape(character))}"`;
}
function unicodeEscape(character) {
    const hex = (character.codePointAt(0) ?? 0).toString(16);
    return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
}


/***/ }),

/***/ 49994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  qM: () => (  atNewline),
  AI: () => (  readToken),
  Ze: () => (  skipLines),
  AN: () => (  skipSpace),
  L$: () => (  takeIdentifier)
});

var hcl_string = __webpack_require__(22614);
;// CONCATENATED MODULE: ./.build/recipe/hcl/hcl-heredoc.js

const TEXT = /[^$%\n]+/y;
const INDENTATION = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*/;
function readHeredoc(cursor, opening, at, readNested) {
    const flush = opening.startsWith('<<-');
    const marker = opening.slice(flush ? 3 : 2).trim();
    const pieces = [];
    const nested = [];
    let text = '';
    let opensLine = true;
    const pushText = () => {
        if (text === '')
            return;
        pieces.push({ part: { kind: 'text', text }, opensLine });
        text = '';
        opensLine = false;
    };
    for (;;) {
        if (cursor.atEnd)
            throw cursor.error(`The heredoc <<${marker} is not closed by a line ${marker}.`, at);
        if (opensLine && text === '' && takeMarker(cursor, marker))
            break;
        text += cursor.take(TEXT);
        if (cursor.startsWith('\n')) {
            cursor.advance(1);
            text += '\n';
            pushText();
            opensLine = true;
        }
        else if ((0,hcl_string .dQ)(cursor)) {
            pushText();
            pieces.push({ part: (0,hcl_string .sr)(cursor, readNested, nested), opensLine });
            opensLine = false;
        }
        else if (!cursor.atEnd)
            text += (0,hcl_string .tp)(cursor);
    }
    return { string: (0,hcl_string .Hg)(at, flush ? withoutIndentation(pieces) : pieces.map(({ part }) => part)), nested };
}
function takeMarker(cursor, marker) {
    const end = cursor.text.indexOf('\n', cursor.offset);
    if (end === -1)
        return false;
    const line = cursor.text.slice(cursor.offset, end);
    if (line.trim() !== marker)
        return false;
    cursor.advance(line.endsWith('\r') ? line.length - 1 : line.length);
    return true;
}
function withoutIndentation(pieces) {
    const least = pieces.reduce((width, piece) => Math.min(width, indentationOf(piece)), Infinity);
    return pieces.map(({ part, opensLine }) => {
        if (part.kind !== 'text' || !opensLine || isBlank(part.text))
            return part;
        return { kind: 'text', text: part.text.slice(least) };
    });
}
function indentationOf({ part, opensLine }) {
    if (!opensLine)
        return Infinity;
    if (part.kind !== 'text')
        return 0;
    return isBlank(part.text) ? Infinity : (INDENTATION.exec(part.text)?.[0].length ?? 0);
}
function isBlank(line) {
    return line.endsWith('\n') && INDENTATION.exec(line)?.[0] === line;
}

;// CONCATENATED MODULE: ./.build/recipe/hcl/hcl-token.js


const BLANK = /[ \t]+/y;
const SPACE_STARTS = new Set([0x20, 0x09, 0x23, 0x2f]);
const LINE_COMMENT = /[^\n]*/y;
const NEWLINE = /\r?\n/y;
const IDENTIFIER = /[\p{ID_Start}_][\p{ID_Continue}-]{0,1023}/uy;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const HEREDOC = /<<-?[\p{ID_Start}_][\p{ID_Continue}-]{0,1023}\r?\n/uy;
const SYMBOL = /\.\.\.|=>|==|!=|>=|<=|&&|\|\||::|[[\](){}.,*/%+\-=<>!?:~]/y;
function skipSpace(cursor) {
    while (SPACE_STARTS.has(cursor.code)) {
        cursor.take(BLANK);
        if (cursor.startsWith('#') || cursor.startsWith('//'))
            cursor.take(LINE_COMMENT);
        else if (cursor.startsWith('/*')) {
            const close = cursor.text.indexOf('*/', cursor.offset + 2);
            if (close === -1)
                throw cursor.error('This comment is not closed.');
            cursor.advance(close + 2 - cursor.offset);
        }
        else
            return;
    }
}
function skipLines(cursor) {
    do
        skipSpace(cursor);
    while (cursor.take(NEWLINE) !== '');
}
function takeIdentifier(cursor) {
    return cursor.take(IDENTIFIER);
}
function atNewline(cursor) {
    return cursor.startsWith('\n') || cursor.startsWith('\r\n');
}
function readToken(cursor, readNested) {
    const at = { ...cursor.position, start: cursor.offset };
    if (cursor.startsWith('"')) {
        const quoted = (0,hcl_string .zt)(cursor, readNested);
        return { kind: 'string', text: '"', ...at, end: cursor.offset, ...quoted };
    }
    if (cursor.startsWith('<<')) {
        const opening = cursor.take(HEREDOC);
        if (opening === '')
            throw cursor.error('A heredoc marker is a name alone at the end of its line, as in <<EOT.');
        const heredoc = readHeredoc(cursor, opening, { line: at.line, column: at.column }, readNested);
        return { kind: 'string', text: '<<', ...at, end: cursor.offset, ...heredoc };
    }
    for (const [kind, pattern] of KINDS) {
        const text = cursor.take(pattern);
        if (text !== '')
            return { kind, text, ...at, end: cursor.offset };
    }
    throw cursor.error(`The character ${describe(cursor.text.codePointAt(cursor.offset))} does not belong here.`);
}
const KINDS = [
    ['newline', NEWLINE],
    ['identifier', IDENTIFIER],
    ['number', NUMBER],
    ['symbol', SYMBOL],
];
function describe(codePoint = 0) {
    const printable = codePoint > 0x20 && codePoint < 0x7f;
    return printable
        ? `"${String.fromCodePoint(codePoint)}"`
        : `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}


/***/ }),

/***/ 54306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K: () => (  readHcl)
  });
  var _hcl_cursor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62889);
  var _hcl_expression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5556);
  var _hcl_string_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22614);
  var _hcl_token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49994);




function readHcl(text) {
    const reader = new BodyReader(text);
    const content = reader.body(undefined);
    return { ...content, strings: reader.strings };
}
class BodyReader {
    strings = [];
    #cursor;
    constructor(text) {
        this.#cursor = new _hcl_cursor_js__WEBPACK_IMPORTED_MODULE_0__  .b(text);
    }
    body(opening) {
        const attributes = new Map();
        const blocks = [];
        for (;;) {
            (0,_hcl_token_js__WEBPACK_IMPORTED_MODULE_3__  .Ze)(this.#cursor);
            if (this.#cursor.atEnd) {
                if (opening === undefined)
                    break;
                throw this.#cursor.error('This block is not closed by a brace.', opening);
            }
            if (opening !== undefined && this.#take('}'))
                break;
            const item = this.#item(attributes);
            if ('labels' in item)
                blocks.push(item);
            else
                attributes.set(item.name, item);
            (0,_hcl_token_js__WEBPACK_IMPORTED_MODULE_3__  .AN)(this.#cursor);
            if (this.#cursor.atEnd || (0,_hcl_token_js__WEBPACK_IMPORTED_MODULE_3__  .qM)(this.#cursor))
                continue;
            throw this.#cursor.error(`A newline must follow this ${'labels' in item ? 'block' : 'argument'}.`);
        }
        return { attributes: [...attributes.values()], blocks };
    }
    #item(siblings) {
        const at = this.#cursor.position;
        const name = (0,_hcl_token_js__WEBPACK_IMPORTED_MODULE_3__  .L$)(this.#cursor);
        if (name === '')
            throw this.#cursor.error('An argument or a block is expected here.');
        (0,_hcl_token_js__WEBPACK_IMPORTED_MODULE_3__  .AN)(this.#cursor);
        if (!this.#take('='))
            return this.#cursor.nested(() => this.#block(name, at));
        const earlier = siblings.get(name);
        if (earlier !== undefined) {
            throw this.#cursor.error(`The argument "${name}" is already set in line ${earlier.line}.`, at);
        }
        return this.#attribute(name, at);
    }
    #attribute(name, at) {
        const { text, value, tokens } = (0,_hcl_expression_js__WEBPACK_IMPORTED_MODULE_1__  .Jn)(this.#cursor);
        for (const string of (0,_hcl_expression_js__WEBPACK_IMPORTED_MODULE_1__  .QQ)(tokens))
            this.strings.push(string);
        return { name, text, value, ...at };
    }
    #block(type, at) {
        const labels = [];
        while (!this.#take('{')) {
            labels.push(this.#label());
            (0,_hcl_token_js__WEBPACK_IMPORTED_MODULE_3__  .AN)(this.#cursor);
        }
        (0,_hcl_token_js__WEBPACK_IMPORTED_MODULE_3__  .AN)(this.#cursor);
        const oneLine = !this.#cursor.atEnd && !(0,_hcl_token_js__WEBPACK_IMPORTED_MODULE_3__  .qM)(this.#cursor) && !this.#cursor.startsWith('}');
        return { type, labels, ...(oneLine ? this.#oneLine() : this.body(at)), ...at };
    }
    #label() {
        const at = this.#cursor.position;
        if (!this.#cursor.startsWith('"')) {
            const label = (0,_hcl_token_js__WEBPACK_IMPORTED_MODULE_3__  .L$)(this.#cursor);
            if (label === '')
                throw this.#cursor.error('A label in quotes, "{" or "=" is expected here.');
            return label;
        }
        const { string } = (0,_hcl_string_js__WEBPACK_IMPORTED_MODULE_2__  .zt)(this.#cursor, () => {
            throw this.#cursor.error('A label cannot be computed.', at);
        });
        return string.value ?? '';
    }
    #oneLine() {
        const at = this.#cursor.position;
        const name = (0,_hcl_token_js__WEBPACK_IMPORTED_MODULE_3__  .L$)(this.#cursor);
        (0,_hcl_token_js__WEBPACK_IMPORTED_MODULE_3__  .AN)(this.#cursor);
        if (name === '' || !this.#take('=')) {
            throw this.#cursor.error('A block on one line holds one argument.', at);
        }
        const attribute = this.#attribute(name, at);
        (0,_hcl_token_js__WEBPACK_IMPORTED_MODULE_3__  .AN)(this.#cursor);
        if (!this.#take('}'))
            throw this.#cursor.error('A block on one line holds one argument, and ends there.');
        return { attributes: [attribute], blocks: [] };
    }
    #take(symbol) {
        const found = this.#cursor.startsWith(symbol);
        if (found)
            this.#cursor.advance(symbol.length);
        return found;
    }
}


/***/ }),

/***/ 44673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V: () => (  readJson)
  });
  var _hcl_cursor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62889);

const SPACE = /[ \t\r\n]+/y;
const CHARACTERS = /[ !#-[\]-\uffff]+/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const CONSTANTS = new Map([
    ['true', true],
    ['false', false],
    ['null', null],
]);
function readJson(text) {
    const cursor = new _hcl_cursor_js__WEBPACK_IMPORTED_MODULE_0__  .b(text);
    const node = readNode(cursor);
    cursor.take(SPACE);
    if (!cursor.atEnd)
        throw cursor.error('Nothing may follow the JSON value.');
    return node;
}
function readNode(cursor) {
    cursor.take(SPACE);
    const at = cursor.position;
    const start = cursor.offset;
    const place = () => ({ ...at, text: cursor.text.slice(start, cursor.offset) });
    if (cursor.startsWith('"'))
        return readString(cursor);
    if (take(cursor, '{')) {
        const members = cursor.nested(() => readList(cursor, '}', () => readMember(cursor)));
        return { kind: 'object', members, ...place() };
    }
    if (take(cursor, '[')) {
        const items = cursor.nested(() => readList(cursor, ']', () => readNode(cursor)));
        return { kind: 'array', items, ...place() };
    }
    const scalar = cursor.take(SCALAR);
    if (scalar === '')
        throw cursor.error(cursor.atEnd ? 'The JSON ends too early.' : 'A JSON value is expected here.');
    return {
        kind: 'scalar',
        value: CONSTANTS.has(scalar) ? (CONSTANTS.get(scalar) ?? null) : Number(scalar),
        ...place(),
    };
}
function readString(cursor) {
    const at = cursor.position;
    const start = cursor.offset;
    if (!take(cursor, '"'))
        throw cursor.error('A name in quotes is expected here.');
    while (!cursor.startsWith('"')) {
        if (cursor.take(CHARACTERS) !== '' || cursor.take(ESCAPE) !== '')
            continue;
        throw cursor.error(cursor.startsWith('\\') ? 'JSON knows no such escape.' : 'This string is not closed on its line.', cursor.startsWith('\\') ? cursor.position : at);
    }
    cursor.advance(1);
    const text = cursor.text.slice(start, cursor.offset);
    const value = JSON.parse(text);
    return { kind: 'string', value: String(value), ...at, text };
}
function readMember(cursor) {
    const key = readString(cursor);
    cursor.take(SPACE);
    if (!take(cursor, ':'))
        throw cursor.error('A colon is expected here.');
    return { key, value: readNode(cursor) };
}
function readList(cursor, closing, readItem) {
    const items = [];
    cursor.take(SPACE);
    if (take(cursor, closing))
        return items;
    for (;;) {
        cursor.take(SPACE);
        items.push(readItem());
        cursor.take(SPACE);
        if (take(cursor, closing))
            return items;
        if (!take(cursor, ','))
            throw cursor.error(`A comma or "${closing}" is expected here.`);
    }
}
function take(cursor, symbol) {
    const found = cursor.startsWith(symbol);
    if (found)
        cursor.advance(1);
    return found;
}


/***/ }),

/***/ 85809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  TemplateSyntaxError),
    s: () => (  inFile)
  });
class TemplateSyntaxError extends Error {
    line;
    column;
    file;
    constructor(message, at, file) {
        super(message);
        this.name = 'TemplateSyntaxError';
        this.line = at.line;
        this.column = at.column;
        this.file = file;
    }
}
function inFile(path, read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof TemplateSyntaxError && error.file === undefined) {
            throw new TemplateSyntaxError(error.message, error, path);
        }
        throw error;
    }
}


/***/ }),

/***/ 46161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  buildsOf)
  });
  var _hcl_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44500);

const IDENTIFIER = /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u;
function buildsOf(files) {
    const sources = new Map(files.flatMap(({ blocks }) => (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__  .SH)({ blocks }, 'source').map((block) => [block.labels.join('.'), block])));
    const buildBlocks = files.flatMap(({ file, blocks }) => (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__  .SH)({ blocks }, 'build').map((block) => ({ file, block })));
    const builds = buildBlocks.flatMap(({ file, block }) => usesOf(block).flatMap((use) => buildOf(block, use, sources, file)));
    const settled = !files.some(({ blocks }) => hasDynamic(blocks, ['build', 'source'])) &&
        buildBlocks.every(({ block }) => isSettled(block));
    return { builds, buildsKnown: settled && builds.every(({ known }) => known) };
}
function usesOf(build) {
    const line = (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__  .w4)(build, 'sources')?.line ?? build.line;
    return [
        ...((0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__  .iw)(build, 'sources') ?? []).map((reference) => ({ reference, line })),
        ...(0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__  .SH)(build, 'source').map((own) => ({ reference: own.labels[0] ?? '', line: own.line, own })),
    ];
}
function buildOf(block, { reference, line, own }, sources, file) {
    const parts = reference.split('.');
    const [type, sourceName] = parts.length > 2 ? parts.slice(1) : parts;
    if (type === undefined || sourceName === undefined)
        return [];
    const source = sources.get(`${type}.${sourceName}`);
    const buildName = nameOf(block);
    const localName = own === undefined ? undefined : nameOf(own);
    const name = `${type}.${localName || sourceName}`;
    const blocks = [source, own].filter((part) => part !== undefined);
    const { name: _, ...ownLiterals } = own === undefined ? {} : (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__  .cr)(own);
    return [
        {
            name: buildName ? `${buildName}.${name}` : name,
            type,
            sourceName,
            ...(buildName ? { buildName } : {}),
            known: source !== undefined &&
                buildName !== undefined &&
                (own === undefined || localName !== undefined) &&
                [type, sourceName].every((part) => IDENTIFIER.test(part)),
            literals: { ...(source === undefined ? {} : (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__  .cr)(source)), ...ownLiterals },
            blocks,
            file,
            line,
        },
    ];
}
function nameOf(block) {
    if ((0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__  .w4)(block, 'name') === undefined)
        return '';
    const name = (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__  .Zc)(block, 'name');
    if (name === null)
        return '';
    return typeof name === 'object' || name === undefined ? undefined : String(name);
}
function isSettled(build) {
    const references = (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__  .iw)(build, 'sources');
    const readable = references?.every((reference) => reference.includes('.')) ?? (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__  .w4)(build, 'sources') === undefined;
    return readable && nameOf(build) !== undefined && !hasDynamic(build.blocks, ['source']);
}
function hasDynamic(blocks, types) {
    return (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__  .SH)({ blocks }, 'dynamic').some(({ labels }) => types.includes(labels[0] ?? ''));
}


/***/ }),

/***/ 47402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  $w: () => (  TemplateError),
  PM: () => (  loadTemplate),
  o8: () => (  templateFiles)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(8005);
var inputs = __webpack_require__(88278);
var paths = __webpack_require__(56408);
var syntax_error = __webpack_require__(85809);
var hcl_block = __webpack_require__(44500);
var hcl_expression = __webpack_require__(5556);
;// CONCATENATED MODULE: ./.build/recipe/hcl/json-attribute.js

function toAttribute({ key, value }, readString) {
    return { name: key.value, text: value.text, value: json_attribute_valueOf(value, readString), line: key.line, column: key.column };
}
function json_attribute_valueOf(node, readString) {
    const value = literalOf(node, readString);
    return value === undefined ? hcl_block .HV : (0,hcl_block .eu)(value);
}
function literalOf(node, readString) {
    if (node.kind === 'scalar')
        return node.value;
    if (node.kind === 'string')
        return readString(node).value;
    if (node.kind === 'array') {
        const items = [];
        for (const item of node.items) {
            const value = literalOf(item, readString);
            if (value === undefined)
                return undefined;
            items.push(value);
        }
        return items;
    }
    const members = [];
    for (const member of node.members) {
        const name = readString(member.key).value;
        const value = literalOf(member.value, readString);
        if (name === undefined || value === undefined)
            return undefined;
        members.push([name, value]);
    }
    return Object.fromEntries(members);
}
function* stringsIn(node, readString) {
    if (node.kind === 'string')
        yield readString(node);
    if (node.kind === 'array')
        for (const item of node.items)
            yield* stringsIn(item, readString);
    if (node.kind !== 'object')
        return;
    for (const { key, value } of node.members) {
        yield readString(key);
        yield* stringsIn(value, readString);
    }
}

var json_source = __webpack_require__(44673);
;// CONCATENATED MODULE: ./.build/recipe/hcl/hcl-json.js




const DYNAMIC = { dynamic: { labels: 1, inside: { content: { labels: 0 } } } };
const POST_PROCESSOR = { 'post-processor': { labels: 1 }, ...DYNAMIC };
const BUILD = {
    source: { labels: 1 },
    provisioner: { labels: 1 },
    'error-cleanup-provisioner': { labels: 1 },
    'post-processors': { labels: 0, inside: POST_PROCESSOR },
    hcp_packer_registry: { labels: 0 },
    ...POST_PROCESSOR,
};
const ROOT = {
    packer: { labels: 0, inside: { required_plugins: { labels: 0 } } },
    variables: { labels: 0 },
    variable: { labels: 1, inside: { validation: { labels: 0 } } },
    locals: { labels: 0 },
    local: { labels: 1 },
    source: { labels: 2 },
    data: { labels: 2 },
    build: { labels: 0, inside: BUILD },
    communicator: { labels: 2 },
    hcp_packer_registry: { labels: 0 },
    ...DYNAMIC,
};
function readHclJson(text) {
    const reader = new BodyReader();
    const content = reader.body((0,json_source .V)(text), ROOT);
    return { ...content, strings: reader.strings };
}
class BodyReader {
    strings = [];
    body(node, schema) {
        const attributes = new Map();
        const blocks = [];
        for (const member of membersOf(node)) {
            const name = member.key.value;
            if (name === '//')
                continue;
            if (Object.hasOwn(schema, name)) {
                const { labels = 0, inside = {} } = schema[name] ?? {};
                for (const block of this.#blocks(name, member.key, member.value, labels, [], inside))
                    blocks.push(block);
            }
            else if (attributes.has(name)) {
                throw new syntax_error .C(`The argument "${name}" is already set.`, member.key);
            }
            else {
                attributes.set(name, toAttribute(member, readString));
                for (const string of stringsIn(member.value, readString))
                    this.strings.push(string);
            }
        }
        return { attributes: [...attributes.values()], blocks };
    }
    #blocks(type, at, node, labelsLeft, labels, inside) {
        if (labelsLeft > 0) {
            return membersOf(node).flatMap(({ key, value }) => this.#blocks(type, key, value, labelsLeft - 1, [...labels, key.value], inside));
        }
        if (node.kind === 'array') {
            return node.items.flatMap((item) => this.#blocks(type, item, item, 0, labels, inside));
        }
        if (node.kind === 'scalar' && node.value === null)
            return [];
        return [{ type, labels, ...this.body(node, inside), line: at.line, column: at.column }];
    }
}
function readString(node) {
    return (0,hcl_expression .cJ)(node.value, node);
}
function membersOf(node) {
    if (node.kind === 'object')
        return node.members;
    if (node.kind !== 'array')
        throw new syntax_error .C('A JSON object is expected here.', node);
    return node.items.flatMap((item) => {
        if (item.kind === 'object')
            return item.members;
        throw new syntax_error .C('A JSON object is expected here.', item);
    });
}

var hcl = __webpack_require__(54306);
var hcl_builds = __webpack_require__(46161);
var step = __webpack_require__(98576);
;// CONCATENATED MODULE: ./.build/recipe/template/hcl-steps.js


function stepsOf(build, file) {
    const name = (0,hcl_block .Zc)(build, 'name');
    const context = { file, ...(typeof name === 'string' ? { build: name } : {}) };
    const occurrences = build.blocks.flatMap((block) => occurrencesOf(block, false));
    const chains = occurrences.flatMap((occurrence) => {
        if (occurrence.kind === 'post-processor')
            return [[occurrence]];
        return occurrence.kind === 'post-processors' ? [chainOf(occurrence)] : [];
    });
    return {
        provisioners: occurrences
            .filter(({ kind }) => kind === 'provisioner' || kind === 'error-cleanup-provisioner')
            .map((occurrence, index) => provisionerOf(occurrence, context, index)),
        postProcessors: chains
            .flatMap((chain, number) => chain.map((occurrence) => [occurrence, number]))
            .map(([occurrence, chain], index) => postProcessorOf(occurrence, context, index, chain)),
    };
}
function provisionerOf({ kind, type, block, dynamic }, context, index) {
    return {
        ...(0,step .cg)(block, { ...context, type, dynamic, index }),
        isCleanup: kind === 'error-cleanup-provisioner',
        scripts: (0,step .Sf)(block),
    };
}
function postProcessorOf(occurrence, context, index, chain) {
    const { type, block, dynamic } = occurrence;
    return { ...(0,step .cg)(block, { ...context, type, dynamic, index }), chain };
}
function chainOf({ block, dynamic }) {
    return block.blocks.flatMap((inner) => occurrencesOf(inner, dynamic)).filter(({ kind }) => kind === 'post-processor');
}
function occurrencesOf(block, dynamic) {
    const [label = ''] = block.labels;
    if (block.type !== 'dynamic')
        return [{ kind: block.type, type: label, block, dynamic }];
    const type = (0,hcl_block .iw)(block, 'labels')?.[0] ?? '';
    return (0,hcl_block .SH)(block, 'content').map((content) => ({ kind: label, type, block: content, dynamic: true }));
}

;// CONCATENATED MODULE: ./.build/recipe/template/hcl-variables.js

function variablesOf(body, file) {
    return [
        ...(0,hcl_block .SH)(body, 'variable').map((block) => variableOf(block, file)),
        ...(0,hcl_block .SH)(body, 'variables').flatMap(({ attributes }) => attributes.map((attribute) => shortVariableOf(attribute, file))),
    ];
}
function variableOf(block, file) {
    const type = typeOf((0,hcl_block .w4)(block, 'type'));
    const initial = (0,hcl_block .w4)(block, 'default');
    const sensitive = (0,hcl_block .w4)(block, 'sensitive');
    return {
        name: block.labels[0] ?? '',
        ...(type === undefined ? {} : { type }),
        isString: isLiteralType(type, initial),
        hasDefault: initial !== undefined,
        default: initial === undefined || hasOptionals(type) ? hcl_block .HV : initial.value,
        sensitive: sensitive !== undefined && (0,hcl_block .Zc)(block, 'sensitive') !== false,
        file,
        line: block.line,
    };
}
function shortVariableOf(attribute, file) {
    const { name, value, line } = attribute;
    return {
        name,
        isString: !isEmptyCollection(value) && isLiteralType(undefined, attribute),
        hasDefault: true,
        default: value,
        sensitive: false,
        file,
        line,
    };
}
function hasOptionals(type) {
    return type !== undefined && /\boptional\s*\(/.test(type);
}
function typeOf(attribute) {
    if (attribute === undefined)
        return undefined;
    const { value, text } = attribute;
    return value.known && typeof value.value === 'string' ? value.value : text;
}
function isLiteralType(type, initial) {
    if (type !== undefined && type !== 'any')
        return type === 'string' || type === 'number';
    const value = initial?.value;
    if (!value?.known || isEmptyCollection(value))
        return true;
    return value.value === null || typeof value.value === 'string' || typeof value.value === 'number';
}
function isEmptyCollection(value) {
    if (!value.known || typeof value.value !== 'object' || value.value === null)
        return false;
    return Object.keys(value.value).length === 0;
}

;// CONCATENATED MODULE: ./.build/recipe/template/legacy-json.js



const SECTIONS = new Set([
    'builders',
    'provisioners',
    'error-cleanup-provisioner',
    'post-processors',
    'variables',
    'sensitive-variables',
    'min_packer_version',
    'description',
    'push',
    'comments',
]);
function readLegacyJson(text) {
    const root = objectOf((0,json_source .V)(text), 'A template');
    rejectRepeats(root);
    const sections = new Map();
    for (const member of root.members) {
        const name = member.key.value;
        if (SECTIONS.has(name.toLowerCase()))
            sections.set(name.toLowerCase(), member);
        else if (!name.startsWith('_'))
            throw new syntax_error .C(`A template has no section ${member.key.text}.`, member.key);
        else if (member.value.kind !== 'string')
            throw new syntax_error .C('A comment must be a string.', member.value);
    }
    const items = (name) => itemsOf(sections.get(name));
    const cleanup = given(sections.get('error-cleanup-provisioner')?.value);
    const minVersion = given(sections.get('min_packer_version')?.value);
    return {
        variables: legacy_json_variablesOf(given(sections.get('variables')?.value)),
        sensitiveVariables: items('sensitive-variables').map((node) => stringOf(node, 'A sensitive variable')),
        builders: items('builders').map((node) => blockOf('builder', node)),
        provisioners: items('provisioners').map((node) => blockOf('provisioner', node)),
        ...(cleanup === undefined ? {} : { cleanupProvisioner: blockOf('error-cleanup-provisioner', cleanup) }),
        postProcessors: items('post-processors').map(sequenceOf),
        ...(minVersion === undefined
            ? {}
            : { minVersion: { version: stringOf(minVersion, '"min_packer_version"'), line: minVersion.line } }),
        strings: root.members
            .filter(({ key }) => !key.value.startsWith('_'))
            .flatMap(({ value }) => Array.from(stringsOf(value))),
    };
}
function legacy_json_variablesOf(node) {
    if (node === undefined)
        return [];
    return objectOf(node, '"variables"').members.map(({ key, value }) => {
        if (given(value) !== undefined)
            stringOf(value, `The default of the variable ${key.text}`);
        return {
            name: key.value,
            default: json_attribute_valueOf(value, readLegacyString),
            ...(value.kind === 'string' ? { written: value.value } : {}),
            line: key.line,
        };
    });
}
function sequenceOf(node) {
    return (node.kind === 'array' ? node.items : [node]).map((item) => item.kind === 'string'
        ? {
            type: 'post-processor',
            labels: [item.value],
            attributes: [],
            blocks: [],
            line: item.line,
            column: item.column,
        }
        : blockOf('post-processor', item));
}
function blockOf(type, node) {
    const { members, line, column } = objectOf(node, `A ${type}`);
    const attributes = members.map((member) => toAttribute(member, readLegacyString));
    const label = members.find(({ key }) => key.value === 'type')?.value;
    if (label === undefined)
        throw new syntax_error .C(`This ${type} has no "type".`, node);
    return { type, labels: [stringOf(label, '"type"')], attributes, blocks: [], line, column };
}
function* stringsOf(section) {
    if (section.kind === 'string')
        yield readLegacyString(section);
    else if (section.kind === 'array')
        for (const item of section.items)
            yield* stringsOf(item);
    else if (section.kind === 'object')
        for (const { value } of section.members)
            yield* stringsIn(value, readLegacyString);
}
function readLegacyString({ value, line, column }) {
    const parts = [];
    let at = 0;
    for (let open = value.indexOf('{{'); open !== -1; open = value.indexOf('{{', at)) {
        const close = value.indexOf('}}', open + 2);
        if (close === -1)
            return { parts: [{ kind: 'text', text: value }], line, column };
        if (open > at)
            parts.push({ kind: 'text', text: value.slice(at, open) });
        parts.push({ kind: 'interpolation', expression: value.slice(open + 2, close).trim() });
        at = close + 2;
    }
    if (at < value.length)
        parts.push({ kind: 'text', text: value.slice(at) });
    return at === 0 ? { parts, value, line, column } : { parts, line, column };
}
function rejectRepeats(node) {
    if (node.kind === 'array')
        node.items.forEach(rejectRepeats);
    if (node.kind !== 'object')
        return;
    const seen = new Set();
    for (const { key, value } of node.members) {
        if (seen.has(key.value))
            throw new syntax_error .C(`The name ${key.text} stands twice in this object.`, key);
        seen.add(key.value);
        rejectRepeats(value);
    }
}
function given(node) {
    return node?.kind === 'scalar' && node.value === null ? undefined : node;
}
function itemsOf(section) {
    const list = given(section?.value);
    if (section === undefined || list === undefined)
        return [];
    if (list.kind === 'array')
        return list.items;
    throw new syntax_error .C(`${section.key.text} must be a list.`, section.value);
}
function objectOf(node, what) {
    if (node.kind === 'object')
        return node;
    throw new syntax_error .C(`${what} must be a JSON object.`, node);
}
function stringOf(node, what) {
    if (node.kind === 'string')
        return node.value;
    throw new syntax_error .C(`${what} must be a string.`, node);
}

;// CONCATENATED MODULE: ./.build/recipe/template/template-reader.js









function readTemplate(files, kind) {
    if (kind === 'hcl2')
        return hclTemplate(files);
    const [file, ...more] = files;
    if (file === undefined || more.length > 0)
        throw new TypeError(`A legacy template is one file, not ${files.length}.`);
    return legacyTemplate(file);
}
function hclTemplate(files) {
    const bodies = files.map((file) => ({ file, body: (0,syntax_error .s)(file.path, () => readBody(file)) }));
    const collect = (type, read) => bodies.flatMap(({ file, body }) => (0,hcl_block .SH)(body, type).flatMap((block) => read(block, file.path)));
    const steps = collect('build', (block, file) => [stepsOf(block, file)]);
    return {
        kind: 'hcl2',
        variables: bodies.flatMap(({ file, body }) => variablesOf(body, file.path)),
        ...(0,hcl_builds .j)(bodies.map(({ file, body }) => ({ file: file.path, blocks: body.blocks }))),
        provisioners: steps.flatMap(({ provisioners }) => provisioners),
        postProcessors: steps.flatMap(({ postProcessors }) => postProcessors),
        requiredVersions: collect('packer', requiredVersionOf),
        requiredPlugins: collect('packer', requiredPluginsOf),
        dataSources: collect('data', ({ labels: [type, name], line }, file) => type === undefined || name === undefined ? [] : [{ type, name, file, line }]),
        files: bodies.map(({ file, body }) => ({ path: file.path, blocks: body.blocks, strings: body.strings })),
    };
}
function readBody({ path, text }) {
    return path.endsWith('.json') ? readHclJson(text) : (0,hcl .K)(text);
}
function requiredVersionOf(packer, file) {
    const constraint = (0,hcl_block .Zc)(packer, 'required_version');
    const line = (0,hcl_block .w4)(packer, 'required_version')?.line ?? packer.line;
    const text = typeof constraint === 'number' ? String(constraint) : constraint;
    return typeof text === 'string' ? [{ constraint: text, file, line }] : [];
}
function requiredPluginsOf(packer, file) {
    return (0,hcl_block .SH)(packer, 'required_plugins')
        .flatMap(({ attributes }) => attributes)
        .flatMap(({ name, value, line }) => {
        const plugin = value.known ? value.value : null;
        if (typeof plugin !== 'object' || plugin === null || !('source' in plugin) || !('version' in plugin))
            return [];
        const { source, version } = plugin;
        return typeof source === 'string' && typeof version === 'string' ? [{ name, source, version, file, line }] : [];
    });
}
function legacyTemplate({ path: file, text }) {
    const legacy = (0,syntax_error .s)(file, () => readLegacyJson(text));
    const { builders, cleanupProvisioner: cleanup, minVersion, strings } = legacy;
    const builds = builders.map((block) => buildOf(block, file));
    const provisioners = [...legacy.provisioners, ...(cleanup === undefined ? [] : [cleanup])];
    const postProcessors = legacy.postProcessors.flatMap((blocks, chain) => blocks.map((block) => ({ block, chain })));
    return {
        kind: 'json',
        variables: legacy.variables.map(({ name, default: initial, written, line }) => ({
            name,
            isString: true,
            hasDefault: !(initial.known && initial.value === null),
            default: initial,
            ...(written === undefined ? {} : { written }),
            sensitive: legacy.sensitiveVariables.includes(name),
            file,
            line,
        })),
        builds,
        buildsKnown: builds.every(({ known }) => known),
        provisioners: provisioners.map((block, index) => ({
            ...(0,step .cg)(block, context(block, index, file), asWritten),
            isCleanup: block === cleanup,
            scripts: (0,step .Sf)(block),
        })),
        postProcessors: postProcessors.map(({ block, chain }, index) => ({
            ...(0,step .cg)(block, context(block, index, file), asWritten),
            chain,
        })),
        requiredVersions: minVersion === undefined || minVersion.version === ''
            ? []
            : [{ constraint: `>= ${minVersion.version}`, file, line: minVersion.line }],
        requiredPlugins: [],
        dataSources: [],
        files: [
            { path: file, blocks: [...builders, ...provisioners, ...postProcessors.map(({ block }) => block)], strings },
        ],
    };
}
function asWritten(block, list) {
    const written = (0,hcl_block .w4)(block, list)?.text;
    return written === undefined ? undefined : JSON.parse(written);
}
function context(block, index, file) {
    return { type: block.labels[0] ?? '', index, dynamic: false, file };
}
function buildOf(block, file) {
    const type = block.labels[0] ?? '';
    const written = (0,hcl_block .w4)(block, 'name');
    const given = (0,hcl_block .Zc)(block, 'name');
    const name = typeof given === 'string' && given !== '' ? given : type;
    return {
        name,
        type,
        sourceName: name,
        known: !type.includes('{{') && (written === undefined || typeof given === 'string'),
        literals: (0,hcl_block .cr)(block),
        blocks: [block],
        file,
        line: block.line,
    };
}

;// CONCATENATED MODULE: ./.build/recipe/template/loaded-template.js







class TemplateError extends errors .yo {
    file;
    line;
    constructor(message, file, line) {
        super(message);
        this.file = file;
        this.line = line;
    }
}
function loadTemplate(workspace, workingDirectory, given, render = (text) => text) {
    const path = (0,paths .CT)('Input "template"', workspace, workingDirectory, given);
    const root = (0,external_node_fs_.realpathSync)(workspace);
    const isFolder = (0,external_node_fs_.statSync)(path).isDirectory();
    const names = isFolder ? templateFiles((0,external_node_fs_.readdirSync)(path)).templates : [(0,external_node_path_.basename)(path)];
    if (names.length === 0) {
        throw new errors .yo(`template names the folder ${(0,inputs .WU)(given)}, which holds no *.pkr.hcl or *.pkr.json.`);
    }
    const folder = isFolder ? path : (0,external_node_path_.dirname)(path);
    const files = names.map((name) => {
        const file = (0,paths .CT)('Input "template"', workspace, folder, name);
        return { path: (0,paths .pS)(root, (0,external_node_path_.join)(folder, name)), text: render((0,external_node_fs_.readFileSync)(file, 'utf8')) };
    });
    const way = (0,external_node_path_.relative)(workingDirectory, path);
    return {
        path,
        argument: way === '' ? '.' : way.startsWith('..') ? path : `.${external_node_path_.sep}${way}`,
        mainFile: files[0]?.path ?? (0,paths .pS)(root, path),
        name: templateName(isFolder && path === workspace ? '' : (0,external_node_path_.basename)(path), workspace),
        model: readModel(files, isHcl2(isFolder, path) ? 'hcl2' : 'json'),
        texts: files.map(({ text }) => text),
    };
}
function readModel(files, kind) {
    try {
        return readTemplate(files, kind);
    }
    catch (error) {
        if (!(error instanceof syntax_error .C))
            throw error;
        const file = error.file ?? files[0]?.path ?? '';
        throw new TemplateError(`The template cannot be read: ${file}:${error.line}:${error.column}: ${error.message}`, file, error.line);
    }
}
function isHcl2(isFolder, path) {
    return isFolder || path.endsWith('.pkr.hcl') || path.endsWith('.pkr.json') || path.endsWith('.hcl');
}
function templateName(base, workspace) {
    const name = (base === '' ? (0,external_node_path_.basename)(workspace) : base).replace(/(\.pkr)?\.(json|hcl)$/, '');
    return name === '' ? 'image' : name;
}
function templateFiles(names) {
    const sorted = names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    const endingIn = (suffix) => sorted.filter((name) => name.endsWith(suffix));
    return {
        templates: [...endingIn('.pkr.hcl'), ...endingIn('.pkr.json')],
        varFiles: [...endingIn('.auto.pkrvars.hcl'), ...endingIn('.auto.pkrvars.json')],
    };
}


/***/ }),

/***/ 98576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Gl: () => (  appliesTo),
    Sf: () => (  scriptsOf),
    cg: () => (  stepOf)
  });
  var _hcl_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44500);

function stepOf(block, { build, ...context }, namesIn = _hcl_block_js__WEBPACK_IMPORTED_MODULE_0__  .Zc) {
    const name = (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__  .Zc)(block, 'name');
    const only = namesOf(namesIn(block, 'only'));
    const except = namesOf(namesIn(block, 'except'));
    return {
        ...context,
        ...(build === undefined ? {} : { build }),
        ...(typeof name === 'string' ? { name } : {}),
        ...(only === undefined ? {} : { only }),
        ...(except === undefined ? {} : { except }),
        literals: (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__  .cr)(block),
        block,
        line: block.line,
    };
}
function namesOf(value) {
    if (value === undefined || value === null)
        return undefined;
    const names = Array.isArray(value) ? value : [value];
    return names.every((name) => typeof name !== 'object') ? names.map(String) : undefined;
}
function scriptsOf(block) {
    const script = (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__  .Zc)(block, 'script');
    return [...(typeof script === 'string' ? [script] : []), ...((0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__  .iw)(block, 'scripts') ?? [])];
}
function appliesTo({ only = [], except = [] }, build) {
    const isNamed = (names) => names.some((name) => build === name || build.endsWith(`.${name}`));
    return only.length > 0 ? isNamed(only) : !isNamed(except);
}


/***/ })

};
