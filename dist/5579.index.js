export const id = 5579;
export const ids = [5579,4377];
export const modules = {

/***/ 73968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    p: () => (  setupPackerInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

const setupPackerInputs = {
    version: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: 'auto',
        description: "An exact version, a constraint of HashiCorp's kind (`~> 1.9`, `>= 1.9, < 1.12`, `!= 1.9.1`), `latest`, or `auto`: what the version file, the lockfile or the template says, else the Packer that the system has, else the latest.",
    }),
    'version-file': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'A file that names the version: `.packer-version`, `.tool-versions`, or any file of one line.',
    }),
    template: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'A template or a folder of templates: its `required_version` counts, and the plugins that it requires are installed.',
    }),
    plan: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'Instead of `template`: the plan that `leg` is of, as its path or the name of its artifact. It says which template is baked, and whether Packer is needed at all.',
    }),
    leg: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The leg of the plan that this job bakes.' }),
    'plan-digest': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The output `digest` of the plan; another plan is refused.' }),
    plugins: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Mn)({
        description: 'Plugins to install besides, one `github.com/hashicorp/docker ~> 1.1` a line. Legacy JSON templates cannot declare theirs.',
    }),
    lockfile: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: "The lockfile. Without it, `packer.lock.yml` in the template's folder, else at the root, where there is one.",
    }),
    'lockfile-mode': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['read', 'write'],
        default: 'read',
        description: '`write` makes or renews the lockfile from what this run installs.',
    }),
    frozen: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Fail unless there is a lockfile and it says exactly what this run needs.',
    }),
    'problem-matcher': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: "Turn Packer's diagnostics in the output of later steps into annotations, for plain `packer validate` steps. It reads whatever later steps print; `bake` removes it.",
    }),
    keyring: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .om)({
        description: "The armored public key of a mirror that signs its own lists. Without it, only HashiCorp's key counts.",
    }),
    'prefer-system': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'true',
        description: 'Use the Packer that is on PATH already when it satisfies what is asked for.',
    }),
    'check-latest': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Ask the index for the newest version that satisfies, even when something local does.',
    }),
    mirror: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        secret: true,
        description: "An address, or a `file://` folder, with the shape of HashiCorp's release host. It changes where bytes come from, never what they must hash to.",
    }),
    verify: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['signature', 'checksum'],
        default: 'signature',
        description: '`checksum` trusts the list of sums without its signature.',
    }),
    cache: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['auto', 'true', 'false'],
        default: 'auto',
        description: 'Keep plugins in the Actions cache. `auto` does so only with a lockfile, and not on self-hosted runners, releases, tags, `pull_request_target` and `workflow_run`.',
    }),
    'github-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        secret: true,
        default: "${{ github.server_url == 'https://github.com' && github.token || '' }}",
        description: 'For the program that fetches plugins from GitHub, and for nothing else.',
    }),
};
const setupPackerOutputs = {
    version: "Packer's version, without a leading v.",
    path: "Packer's path.",
    'version-source': 'Who decided on the version: `input`, `version-file`, `lockfile`, `required_version`, `system` or `latest`.',
    'install-source': 'Where it came from: `system`, `tool-cache`, `download` or `mirror`.',
    verified: "What it was held against: `signature`, `signature-by-keyring`, `checksum`, `tool-cache` (verified when it came there), or `none` (the system's).",
    plugins: 'The plugins as JSON: `[{"source", "version", "path", "sha256"}]`.',
    'plugin-path': 'The folder of the plugins; empty where none were asked for.',
    'cache-hit': '`true` when the plugins came out of the cache.',
};


/***/ }),

/***/ 50545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y: () => (  listenForInterrupt),
    m: () => (  leaveInTime)
  });
  var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);


const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
function listenForInterrupt() {
    let first;
    let count = 0;
    const listeners = [];
    const note = () => {
        count += 1;
        if (first !== undefined)
            return;
        first = (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)();
        for (const listener of listeners)
            listener();
    };
    for (const signal of SIGNALS)
        process.on(signal, note);
    return {
        at: () => first,
        count: () => count,
        onFirst: (listener) => {
            if (first === undefined)
                listeners.push(listener);
            else
                listener();
        },
        dispose: () => {
            for (const signal of SIGNALS)
                process.off(signal, note);
        },
    };
}
const LEAVE_MS = 8700;
async function leaveInTime(host, interrupt, work) {
    let timer;
    const leave = new Promise((_, reject) => {
        interrupt.onFirst(() => {
            timer = setInterval(() => {
                const at = interrupt.at() ?? (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)();
                if ((0,_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() - at < LEAVE_MS || (host.kind === 'terminal' && interrupt.count() < 2))
                    return;
                reject(new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('The run was cancelled, and what this step waited for did not answer in time.'));
            }, 50);
        });
    });
    const done = work();
    try {
        return await Promise.race([done, leave]);
    }
    finally {
        clearInterval(timer);
        done.catch(() => { });
        leave.catch(() => { });
    }
}


/***/ }),

/***/ 33554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    bh: () => (  rememberWritten),
    c4: () => (  findRecordFiles),
    m7: () => (  readRecordFile),
    sF: () => (  renderRecord),
    w9: () => (  plannedRecord)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52948);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1252);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74555);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88278);
  var _record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24375);









const MOST_RECORD_BYTES = 1024 * 1024;
const MOST_ENTRIES = 50_000;
const MOST_DEPTH = 4;
const RECORD_FILE = /^(?:.*[.-])?record\.json$/;
function renderRecord(record) {
    return `${(0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .dj)(record)}\n`;
}
const WRITTEN = new WeakMap();
function rememberWritten(record, written) {
    if (!(0,node_util__WEBPACK_IMPORTED_MODULE_2__.isDeepStrictEqual)(record, written))
        WRITTEN.set(record, written);
}
function plannedRecord(record) {
    return { record, digest: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__  .sc)(`${(0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .dj)(WRITTEN.get(record) ?? record)}\n`), from: 'the plan', attempt: 0 };
}
function readRecordFile(path, from = path) {
    const what = `The record ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(from)}`;
    const bytes = (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__  .C)(what, path, MOST_RECORD_BYTES);
    const parsed = _record_js__WEBPACK_IMPORTED_MODULE_7__  .g.safeParse((0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__  .q)(what, bytes));
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.map(String).join('.')}: `;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .yo(`${what} is not valid: ${`${where}${issue?.message ?? ''}`.slice(0, 300)}.`);
    }
    return { record: parsed.data, digest: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__  .sc)(bytes), from, attempt: parsed.data.run.attempt };
}
function findRecordFiles(paths) {
    const found = new Set();
    let entries = 0;
    const walk = (folder, depth) => {
        const inside = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true }).sort((a, b) => (0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .Nx)(a.name, b.name));
        entries += inside.length;
        if (entries > MOST_ENTRIES) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .yo(`Input "records" leads to more than ${MOST_ENTRIES} files (at ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(folder)}); name the folder of the records itself.`);
        }
        for (const entry of inside) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
            if (entry.isDirectory() && depth < MOST_DEPTH)
                walk(path, depth + 1);
            else if (entry.isFile() && RECORD_FILE.test(entry.name))
                found.add(path);
        }
    };
    for (const path of paths) {
        if (isFolder(path))
            walk(path, 0);
        else
            found.add(path);
    }
    return [...found];
}
function isFolder(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory();
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .yo((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .$N)(error) === 'ENOENT'
            ? `Input "records" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(path)}, which does not exist.`
            : `Input "records" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(path)}, which cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .$N)(error) ?? String(error)}).`);
    }
}


/***/ }),

/***/ 52324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V: () => (  PLAN_FILE),
    u: () => (  openPlan)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88278);
  var _plan_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96024);





const PLAN_FILE = 'plan.json';
async function openPlan(host, given, digest) {
    if (given === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo('Input "plan" is required here: the path of plan.json, or its artifact.');
    const expected = digest === '' ? undefined : digest;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(host.workspace, given);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return { ...(0,_plan_file_js__WEBPACK_IMPORTED_MODULE_4__  .m3)(path, expected), fromArtifact: false };
    if (/[/\\]/.test(given))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`Input "plan" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(given)}, which does not exist.`);
    if (expected === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo('Input "plan-digest" is required with a plan out of an artifact, which any job of the run may have written: the output "digest" of plan.');
    }
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.temporary, 'bakehouse', 'plan-artifact');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    const result = await host.download(given, folder);
    if (result.kind === 'unavailable') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`Input "plan" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(given)}, which is no path here, and no artifact: ${result.reason}`);
    }
    return { ...(0,_plan_file_js__WEBPACK_IMPORTED_MODULE_4__  .m3)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, PLAN_FILE), expected), fromArtifact: true };
}


/***/ }),

/***/ 96024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EG: () => (  renderPlan),
    lI: () => (  orderedPlan),
    m3: () => (  readPlan)
  });
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52948);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1252);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88278);
  var _image_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79177);
  var _image_record_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33554);
  var _default_manifests_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76474);








const MOST_BYTES = 128 * 1024 * 1024;
const MOST_TOLD = 5;
const STAGES = ['bake', 'verify', 'publish'];
function renderPlan(plan) {
    return `${(0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .dj)(orderedPlan(plan))}\n`;
}
function orderedPlan(plan) {
    return {
        ...plan,
        legs: (0,_default_manifests_js__WEBPACK_IMPORTED_MODULE_6__  .Lv)(plan.from) ? plan.legs : plan.legs.toSorted((a, b) => a.level - b.level || (0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .Nx)(a.leg, b.leg)),
        records: plan.records.toSorted((a, b) => (0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .Nx)(a.leg, b.leg) || STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage)),
    };
}
function readPlan(path, expected) {
    const what = `The plan ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(path)}`;
    if (expected !== undefined && !/^sha256:[0-9a-f]{64}$/.test(expected)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`The plan's digest must be sha256: and 64 hex digits, but was ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(expected)}.`);
    }
    const bytes = (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__  .C)('The plan', path, MOST_BYTES);
    const digest = (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__  .sc)(bytes);
    if (expected !== undefined && digest !== expected) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} is another one than was meant: its digest is ${digest}, but ${expected} was asked for. Take plan and digest from one run of the plan action.`);
    }
    const value = (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__  .q)(what, bytes);
    checkSchema(what, value);
    const parsed = _image_plan_js__WEBPACK_IMPORTED_MODULE_4__  .et.safeParse(value);
    if (!parsed.success)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} is not valid: ${problemsOf(parsed.error)}.`);
    checkUnique(what, parsed.data);
    const written = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .C5)(value, 'records');
    if (Array.isArray(written))
        parsed.data.records.forEach((record, index) => (0,_image_record_file_js__WEBPACK_IMPORTED_MODULE_5__  .bh)(record, written[index]));
    return { plan: parsed.data, digest };
}
function checkSchema(what, value) {
    const isObject = typeof value === 'object' && value !== null && 'schema' in value;
    const schema = isObject && typeof value.schema === 'string' ? value.schema : undefined;
    if (schema === 'bakehouse/plan/1')
        return;
    if (schema?.startsWith('bakehouse/plan/') === true) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} is of the kind ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(schema)}; this version of Bakehouse reads "bakehouse/plan/1". Plan and bake with the same version.`);
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} is no plan: it must begin with the member "schema" of "bakehouse/plan/1".`);
}
function checkUnique(what, { legs }) {
    for (const member of ['leg', 'slug']) {
        const seen = new Set();
        for (const leg of legs) {
            if (seen.has(leg[member]))
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} is not valid: two legs have the ${member} ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(leg[member])}.`);
            seen.add(leg[member]);
        }
    }
}
function problemsOf(error) {
    const told = error.issues.slice(0, MOST_TOLD).map(({ path, message }) => {
        const where = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
        return `${where.replace(/^\./, '').slice(0, 120)}: ${message.slice(0, 200)}`;
    });
    const more = error.issues.length - told.length;
    return `${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w$: () => (  datetime)
  });
  var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
  var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__  .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__  .You, params);
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
