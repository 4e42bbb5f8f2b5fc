export const id = 62;
export const ids = [62];
export const modules = {

/***/ 17833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mx: () => (/* binding */ newRecord),
/* harmony export */   ZL: () => (/* binding */ stagesOf),
/* harmony export */   lX: () => (/* binding */ recordPath),
/* harmony export */   rh: () => (/* binding */ writeRecord)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32019);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22720);
/* harmony import */ var _packer_install_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25870);
/* harmony import */ var _packer_install_plugin_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22263);
/* harmony import */ var _packer_install_plugin_needs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21474);






/** The record as it stands before Packer has said anything; what becomes of the bake is filled in. */
function newRecord(host, inputs, prepared, stages) {
    const { leg, template, packer, variables } = prepared;
    const { run } = host;
    return {
        schema: 'bakehouse/record/1',
        stage: 'bake',
        leg: leg.leg,
        image: leg.image,
        layer: leg.layer,
        axes: leg.axes,
        name: prepared.name,
        key: null,
        recipe: null,
        status: 'cancelled',
        builder: 'packer',
        images: [],
        parent: inputs.parent === '' ? null : { leg: null, key: null, id: inputs.parent },
        sources: [],
        git: {
            repository: run.repository,
            commit: run.commit,
            ref: run.ref,
            template: (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(host.workspace, template.path),
        },
        tools: { packer: packer.version, plugins: pluginVersions(prepared) },
        run: { url: run.url, id: run.id, attempt: run.attempt },
        'baked-in': run.id,
        previous: null,
        variables: [...variables.names],
        stages: [...stages],
        leftovers: [],
        failure: null,
        verification: null,
        publications: [],
    };
}
/** The plugins that the template declares, as they lie where setup-packer put them; nothing where that is not known. */
function pluginVersions({ environment, template }) {
    const folder = environment['PACKER_PLUGIN_PATH'] ?? '';
    const required = template.model.requiredPlugins;
    if (folder === '' || required.length === 0)
        return {};
    const installed = (0,_packer_install_plugin_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .listPlugins */ .Nj)(folder, (0,_packer_install_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .platformOf */ .tj)(process.platform, process.arch));
    return Object.fromEntries((0,_packer_install_plugin_needs_js__WEBPACK_IMPORTED_MODULE_5__/* .pluginNeeds */ .N3)(required, []).flatMap((need) => {
        const best = (0,_packer_install_plugin_needs_js__WEBPACK_IMPORTED_MODULE_5__/* .bestPlugin */ .uy)(installed, need);
        return best === undefined ? [] : [[need.source, best.version.text]];
    }));
}
function recordPath(legFolder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(legFolder, 'record.json');
}
function writeRecord(path, record) {
    (0,_core_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeAtomically */ .v)(path, `${JSON.stringify(record, null, 2)}\n`, 0o644);
}
/** packerd's stages; what this action does not do itself is skipped, so a reader can tell it from not yet done. */
function stagesOf(packer, start, end) {
    const skipped = (name) => ({ name, status: 'skipped', start: null, end: null });
    return [
        skipped('GitClone'),
        skipped('GitCheckout'),
        skipped('RunBerksVendor'),
        { name: 'RunPacker', status: packer, start: start.toISOString(), end: end?.toISOString() ?? null },
    ];
}


/***/ }),

/***/ 11810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $_: () => (/* binding */ renderLeftovers),
/* harmony export */   Br: () => (/* binding */ renderSummary),
/* harmony export */   zF: () => (/* binding */ renderUntrusted)
/* harmony export */ });
/* harmony import */ var _core_summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36268);

const SIGNS = { baked: '🟢', reused: '🔵', blocked: '⚪', failed: '🔴', cancelled: '🟠' };
const BAR = 24;
/** The bake at a glance: what, which image, how long each part took, what is left behind. */
function renderSummary(record, stretches, ms) {
    const parts = [
        `### ${SIGNS[record.status]} ${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(record.leg)}: ${record.status} in ${duration(ms)}`,
        renderImages(record),
        renderFailure(record),
        renderLeftovers(record),
        renderTimeline(stretches),
        renderContext(record),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
/** What the post step found, below the bake's own summary. */
function renderLeftovers(record) {
    if (record.leftovers.length === 0)
        return '';
    const rows = record.leftovers.map(({ kind, id, region, state, reason, command }) => [
        state === 'left' ? '**left**' : state,
        (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(kind),
        (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(id) + (region === null ? '' : ` ${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(region)}`),
        (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(reason),
        command === null ? '' : (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(command),
    ]);
    return `**Left behind and cleaned up**\n\n${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['', 'what', 'id', 'why', 'remove it with'], rows)}`;
}
/** Nobody should overlook that a stranger's change was baked with all rights. */
function renderUntrusted(reason) {
    return `### 🔴 UNTRUSTED CHANGE BAKED WITH ALL RIGHTS OF THIS RUN\n\n${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(reason)}; \`allow-untrusted\` is true.\n\n`;
}
function renderImages(record) {
    if (record.images.length === 0)
        return '';
    const rows = record.images.map(({ build, region, id, tags, files }) => [
        (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(build),
        (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(region),
        (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(id),
        [...tags, ...files.map(({ path }) => path)].map(_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS).join(' '),
    ]);
    const hasMore = rows.some((row) => row[3] !== '');
    const columns = ['build', 'region', 'image', 'tags and files'];
    if (hasMore)
        return (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(columns, rows);
    return (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(columns.slice(0, 3), rows.map((row) => row.slice(0, 3)));
}
function renderFailure({ failure }) {
    if (failure === null)
        return '';
    return `**${failure.class}**: ${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(failure.message)}`;
}
function renderTimeline(stretches) {
    if (stretches.length === 0)
        return '';
    const start = Math.min(...stretches.map(({ startMs }) => startMs));
    const whole = Math.max(1, Math.max(...stretches.map(({ endMs }) => endMs)) - start);
    const order = (a, b) => (a.build < b.build ? -1 : Number(a.build > b.build)) || a.startMs - b.startMs;
    const rows = stretches
        .toSorted(order)
        .slice(0, 50)
        .map(({ build, what, startMs, endMs }) => {
        const before = Math.round(((startMs - start) / whole) * BAR);
        const length = Math.max(1, Math.round(((endMs - startMs) / whole) * BAR));
        const bar = `${'·'.repeat(Math.min(before, BAR - 1))}${'█'.repeat(length)}`.padEnd(BAR, '·').slice(0, BAR);
        return [(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(build), what, `\`${bar}\``, duration(endMs - startMs)];
    });
    return (0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['build', 'stage', 'when', 'time'], rows);
}
function renderContext(record) {
    const { git, tools, variables, parent } = record;
    const facts = [
        `Template ${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(git.template)}`,
        git.commit === '' ? '' : `commit ${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(git.commit.slice(0, 12))}`,
        tools.packer === null ? '' : `Packer ${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(tools.packer)}`,
        parent === null ? '' : `parent ${(0,_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(parent.id)}`,
        variables.length === 0 ? '' : `variables ${variables.map(_core_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS).join(', ')}`,
    ];
    return facts.filter((fact) => fact !== '').join(' · ');
}
function duration(ms) {
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
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

/***/ 95713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 59404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CR: () => (/* binding */ createRelay)
});

// UNUSED EXPORTS: dropEscapes, showable

;// CONCATENATED MODULE: ./.build/core/lines.js
/** A line longer than this is cut: no terminal or browser shows more, and a hostile one must not fill our memory. */
const LONGEST_LINE = 64 * 1024;
/**
 * Cuts a stream of bytes into batches of whole lines. A line is held back until its end has come, so nothing that is
 * looked for in a line is ever missed because of where a chunk ended. Invalid UTF-8 becomes U+FFFD.
 *
 * A line beyond `LONGEST_LINE` bytes is cut there, and its length told in its place. What is secret must not survive in
 * part: so `margin` more bytes, more than any secret is long, are kept, scrubbed, and then dropped.
 */
class LineBatches {
    #held = [];
    #heldBytes = 0;
    #droppedBytes = 0;
    #margin;
    #most;
    #scrub;
    #emit;
    constructor(emit, scrub, margin) {
        this.#emit = emit;
        this.#scrub = scrub;
        this.#margin = margin;
        this.#most = LONGEST_LINE + margin;
    }
    push(chunk) {
        const last = chunk.lastIndexOf(10);
        if (last === -1) {
            this.#hold(chunk);
            return;
        }
        const first = chunk.indexOf(10);
        // The line that the chunk before this one began.
        if (this.#heldBytes > 0 || this.#droppedBytes > 0) {
            this.#hold(chunk.subarray(0, first));
            this.#emit(this.#takeHeld());
            if (last > first)
                this.#emitLines(chunk.subarray(first + 1, last + 1));
        }
        else {
            this.#emitLines(chunk.subarray(0, last + 1));
        }
        this.#hold(chunk.subarray(last + 1));
    }
    /** The end of the stream: a last line without its newline counts. */
    end() {
        if (this.#heldBytes > 0 || this.#droppedBytes > 0)
            this.#emit(this.#takeHeld());
    }
    #emitLines(bytes) {
        // Lines this long are rare; the search for them costs nothing when the whole batch is shorter.
        if (bytes.length > this.#most && hasLongLine(bytes, this.#most)) {
            for (let start = 0; start < bytes.length;) {
                const end = bytes.indexOf(10, start);
                this.#hold(bytes.subarray(start, end));
                this.#emit(this.#takeHeld());
                start = end + 1;
            }
            return;
        }
        this.#emit(bytes.toString('utf8'));
    }
    #hold(bytes) {
        if (bytes.length === 0)
            return;
        const room = Math.max(0, this.#most - this.#heldBytes);
        if (room > 0) {
            const part = bytes.subarray(0, room);
            this.#held.push(Buffer.from(part));
            this.#heldBytes += part.length;
        }
        this.#droppedBytes += Math.max(0, bytes.length - room);
    }
    #takeHeld() {
        const text = Buffer.concat(this.#held).toString('utf8');
        const length = this.#heldBytes + this.#droppedBytes;
        const isCut = this.#droppedBytes > 0;
        this.#held = [];
        this.#heldBytes = 0;
        this.#droppedBytes = 0;
        if (!isCut)
            return `${text}\n`;
        const clean = this.#scrub(text);
        return `${clean.slice(0, Math.max(0, clean.length - this.#margin))} … [line of ${length} bytes cut here]\n`;
    }
}
function hasLongLine(bytes, most) {
    for (let start = 0; start < bytes.length;) {
        const end = bytes.indexOf(10, start);
        if ((end === -1 ? bytes.length : end) - start > most)
            return true;
        if (end === -1)
            return false;
        start = end + 1;
    }
    return false;
}

// EXTERNAL MODULE: ./.build/core/secrets.js
var core_secrets = __webpack_require__(79205);
;// CONCATENATED MODULE: ./.build/core/relay.js


/**
 * What a program writes, on its way to the log: cut into lines, rendered, freed of terminal escapes, scrubbed of
 * secrets, and only then written. In this order: a decoder can join what an escape had split.
 *
 * @param write gets whole lines, as text that is safe to show once the runner obeys no commands
 */
function createRelay(secrets, render, write) {
    // What is shown has no escapes, so a secret that holds some is looked for without them, too.
    const sought = [...new Set([...secrets, ...secrets.map(dropEscapes)])];
    const scrub = (0,core_secrets/* createScrub */.EN)(sought);
    const margin = sought.length === 0 ? 0 : 4 * (0,core_secrets/* longestForm */.VX)(sought) + 1024;
    const batches = new LineBatches((batch) => write(showable(render(batch), scrub)), scrub, margin);
    return { push: (chunk) => batches.push(chunk), end: () => batches.end() };
}
/** Escapes dropped, secrets hidden. The last word on every text that leaves us. */
function showable(text, scrub) {
    if (!CONTROL.test(text))
        return scrub(text);
    // Before, too: a broken escape takes what follows it along, which may be the first letter of a secret.
    return scrub(dropEscapes(scrub(text)));
}
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
/** CSI, OSC (to BEL or ST) and two-character sequences: ECMA-48. */
const ESCAPES = 
// oxlint-disable-next-line no-control-regex -- as above
/(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\n\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]?/g;
// oxlint-disable-next-line no-control-regex -- as above
const LEFT_OVER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/**
 * Text without terminal escapes and control characters. A carriage return starts a new line: for the runner, whose
 * reader ends a line at any of CR, LF and CRLF, it does so anyway.
 */
function dropEscapes(text) {
    if (!CONTROL.test(text))
        return text;
    return text.replace(ESCAPES, '').replace(/\r+\n/g, '\n').replace(/\r/g, '\n').replace(LEFT_OVER, '');
}


/***/ }),

/***/ 36268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   mW: () => (/* binding */ fitSummary),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony export foldedBlock */
/** The runner uploads no summary over 1 MiB (CreateStepSummaryCommand); we stay below it and say so. */
const LONGEST_SUMMARY = 900 * 1024;
/** Text of a stranger inside a Markdown table or sentence: shown as written, never as markup. */
function escapeMarkdown(text) {
    return text
        .replace(/[\r\n]+/g, ' ')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/([\\`*_{}[\]()#+!|~@])/g, '\\$1');
}
/** Text of a stranger as inline code. A backtick inside cannot end it. */
function codeSpan(text) {
    const flat = text.replace(/[\r\n]+/g, ' ').replace(/\|/g, '\\|');
    const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    const pad = flat.startsWith('`') || flat.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${flat}${pad}${fence}`;
}
/** Text of a stranger as a block, folded behind a title. */
function foldedBlock(title, text) {
    const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `<details><summary>${escapeHtml(title)}</summary>\n\n${fence}text\n${text}\n${fence}\n\n</details>\n`;
}
/** Cells must be Markdown already. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
function fitSummary(markdown) {
    if (Buffer.byteLength(markdown) <= LONGEST_SUMMARY)
        return markdown;
    const cut = Buffer.from(markdown).subarray(0, LONGEST_SUMMARY).toString().replace(/�$/, '');
    return `${cut}\n\n_This summary was cut at 900 KiB; the record and the log hold the rest._\n`;
}
function escapeHtml(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}


/***/ }),

/***/ 27740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ tailFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95713);


const CHUNK = 128 * 1024;
const POLL_MS = 50;
/**
 * Reads a file that another process may still be writing, from byte `from`. Memory stays at one chunk whatever the
 * file's size. Resolves with the offset reached.
 */
async function tailFile(path, from, onChunk, state) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    const buffer = Buffer.allocUnsafe(CHUNK);
    let offset = from;
    try {
        for (;;) {
            // Asked before reading: what was written before the end is then read after it.
            const before = state();
            if (before === 'leave')
                return offset;
            const { bytesRead } = await file.read(buffer, 0, CHUNK, offset);
            if (bytesRead > 0) {
                onChunk(buffer.subarray(0, bytesRead));
                offset += bytesRead;
            }
            else if (before === 'ended') {
                return offset;
            }
            else {
                await (0,_process_js__WEBPACK_IMPORTED_MODULE_1__/* .delay */ .cb)(POLL_MS);
            }
        }
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 92974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N8: () => (/* binding */ recordArtifactName),
/* harmony export */   V$: () => (/* binding */ debugLogArtifactName),
/* harmony export */   gc: () => (/* binding */ leftoversArtifactName)
/* harmony export */ });
/** Between jobs a record is an artifact of this name; readers take the highest attempt, then the latest stage. */
function recordArtifactName(prefix, slug, stage, attempt) {
    return `${prefix}-${slug}-${stage}-a${attempt}`;
}
function leftoversArtifactName(prefix, slug, attempt) {
    return `${prefix}-${slug}-leftovers-a${attempt}`;
}
function debugLogArtifactName(prefix, slug, attempt) {
    return `${prefix}-${slug}-debug-log-a${attempt}`;
}


/***/ }),

/***/ 69529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ findImages)
/* harmony export */ });
const PROVIDERS = [
    [/amazon/i, 'aws'],
    [/docker/i, 'docker'],
    [/azure/i, 'azure'],
    [/googlecompute/i, 'gcp'],
    [/openstack/i, 'openstack'],
    [/null/i, 'null'],
];
/**
 * The images that Packer's artifacts name, one per build, region and id. Each kept stage of a build repeats its
 * artifact (a manifest post-processor, a tag), so equal ids are folded, and what docker-tag and docker-push report
 * becomes a tag of the image they were given.
 *
 * Shapes by builder: packer-plugin-amazon artifact.go (`region:ami-…,region:ami-…`), packer-plugin-docker
 * artifact_import.go (`sha256:…`, or `repository:tag` after a tag), file-like builders only name files.
 */
function findImages(artifacts, nameOf) {
    const builds = new Map();
    for (const artifact of artifacts) {
        const name = nameOf(artifact.build);
        builds.set(name, [...(builds.get(name) ?? []), artifact]);
    }
    return [...builds].flatMap(([build, ofBuild]) => imagesOfBuild(build, ofBuild));
}
function imagesOfBuild(build, artifacts) {
    const found = new Map();
    const dockerTags = new Set();
    for (const artifact of artifacts) {
        const { builderId } = artifact;
        // The docker builder names a file without a name when it is told to discard its container.
        const files = artifact.files.filter((file) => file !== '');
        const provider = PROVIDERS.find(([pattern]) => pattern.test(builderId))?.[1] ?? 'file';
        const base = { build, builderId, provider, tags: [] };
        if (provider === 'aws') {
            for (const [, region = '', id = ''] of artifact.id.matchAll(/([a-z]{2}(?:-[a-z]+)+-\d):(ami-[0-9a-f]+)/g)) {
                found.set(`${region} ${id}`, { ...base, region, id, files: [] });
            }
        }
        else if (provider === 'docker' && files.length === 0) {
            if (/^sha256:[0-9a-f]{64}$/.test(artifact.id)) {
                found.set(artifact.id, { ...base, region: 'local', id: artifact.id, files: [] });
            }
            else if (artifact.id !== '' && artifact.id !== 'Container')
                dockerTags.add(artifact.id);
        }
        else if (files.length > 0) {
            const fileProvider = provider === 'docker' ? 'file' : provider;
            const key = files.join('\n');
            found.set(key, { ...base, provider: fileProvider, region: 'local', id: '', files });
        }
        else if (artifact.id !== '' && provider !== 'docker') {
            found.set(artifact.id, { ...base, region: 'local', id: artifact.id, files: [] });
        }
    }
    const images = [...found.values()];
    const docker = images.filter(({ provider }) => provider === 'docker');
    if (dockerTags.size === 0)
        return images;
    if (docker.length === 0) {
        // Only a tag was kept: the tag is how docker finds the image; its id is asked for afterwards.
        const tags = [...dockerTags];
        const tag = tags[0] ?? '';
        return [
            ...images,
            {
                build,
                builderId: 'packer.post-processor.docker-tag',
                provider: 'docker',
                region: 'local',
                id: tag,
                tags,
                files: [],
            },
        ];
    }
    return images.map((image) => (image.provider === 'docker' ? { ...image, tags: [...dockerTags] } : image));
}


/***/ }),

/***/ 29216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ MARK),
/* harmony export */   g: () => (/* binding */ packerEnvironment)
/* harmony export */ });
/* harmony import */ var _core_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2513);

/** The name of the random mark that everything a bake starts carries in its environment. */
const MARK = 'BAKEHOUSE_MARK';
/** Packer's plugins listen on sockets in TMPDIR, and a socket's path holds at most 107 bytes (unix(7)). */
const LONGEST_TMPDIR = 75;
/**
 * The environment of Packer in a bake. A PACKER_LOG from outside would put the debug log, secrets and all, into the job's
 * log: the input `debug-log` is the way to have one. Undeclared `PKR_VAR_*` never reach it: they are
 * in no family that is let through.
 */
function packerEnvironment(environment, pass, folder, mark, debugLog) {
    const { PACKER_LOG: _, PACKER_LOG_PATH: __, ...rest } = environment;
    return (0,_core_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .childEnvironment */ .Qc)(rest, pass, {
        PACKER_TMP_DIR: folder.temporary,
        ...(Buffer.byteLength(folder.temporary) <= LONGEST_TMPDIR ? { TMPDIR: folder.temporary } : {}),
        [MARK]: mark,
        ...(debugLog ? { PACKER_LOG: '1', PACKER_LOG_PATH: folder.debugLog } : {}),
    });
}


/***/ }),

/***/ 86161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _q: () => (/* binding */ createBakeFolder),
  OW: () => (/* binding */ jobFolder),
  k5: () => (/* binding */ noteJournal),
  a0: () => (/* binding */ readJournal),
  U5: () => (/* binding */ removeBakeFolder),
  fY: () => (/* binding */ writeJournal)
});

// UNUSED EXPORTS: bakeFolderAt

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/files.js
var files = __webpack_require__(32019);
// EXTERNAL MODULE: ./.build/core/paths.js
var paths = __webpack_require__(22720);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./.build/image/leftover.js

/** Something a run left behind, or might have: what, where, and how to remove it. */
const leftover = schemas/* object */.Ikc({
    kind: schemas/* string */.YjP().describe('container, instance, key-pair, security-group, volume, image, snapshot, file, process, …'),
    id: schemas/* string */.YjP(),
    region: schemas/* string */.YjP().nullable(),
    state: schemas/* enum */.k5n(['removed', 'left']).describe('left: not provably ours, or it could not be removed.'),
    reason: schemas/* string */.YjP(),
    command: schemas/* string */.YjP().nullable().describe('What removes it by hand.'),
});

// EXTERNAL MODULE: ./.build/image/leg.js
var leg = __webpack_require__(44296);
;// CONCATENATED MODULE: ./.build/image/publication.js

/** One place where an image was made available, and what that took. */
const publication = schemas/* object */.Ikc({
    target: schemas/* string */.YjP(),
    kind: schemas/* enum */.k5n(['oci', 'aws', 'files']),
    region: schemas/* string */.YjP().nullable(),
    id: schemas/* string */.YjP().nullable(),
    digest: schemas/* string */.YjP().nullable(),
    ref: schemas/* string */.YjP().nullable(),
    status: schemas/* enum */.k5n(['created', 'adopted', 'unchanged', 'updated', 'skipped', 'failed']),
});

;// CONCATENATED MODULE: ./.build/image/verification.js

const count = schemas/* number */.aig().int().nonnegative();
/** What testing an image came to. */
const verification = schemas/* object */.Ikc({
    engine: schemas/* enum */.k5n(['kitchen', 'script']),
    gate: schemas/* enum */.k5n(['pass', 'block']).describe('Whether publishing may go on.'),
    conclusion: schemas/* enum */.k5n(['success', 'failure', 'cancelled', 'no-tests', 'skipped']),
    image: schemas/* string */.YjP().describe('The image id or config digest that was tested.'),
    'image-verified': schemas/* boolean */.zMY().describe('Whether the provider confirmed that the instances ran this very image.'),
    instances: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        phases: schemas/* array */.YOg(schemas/* unknown */.L5J()),
        total: count,
        passed: count,
        failed: count,
        errored: count,
        skipped: count,
    })),
    tools: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    at: iso/* datetime */.w$(),
});

;// CONCATENATED MODULE: ./.build/image/record.js





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
const failureClass = schemas/* enum */.k5n(failureClasses);
const bakeStatuses = ['baked', 'reused', 'blocked', 'failed', 'cancelled'];
const digest = schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/);
const time = iso/* datetime */.w$();
/** One image that a bake made. A leg has several when its template has several builds or regions. */
const bakedImage = schemas/* object */.Ikc({
    build: schemas/* string */.YjP().describe("The build's name in the template."),
    'builder-id': schemas/* string */.YjP().describe('What Packer calls the kind of artifact.'),
    provider: schemas/* string */.YjP().describe('aws, docker, file, …'),
    account: schemas/* string */.YjP().nullable(),
    region: schemas/* string */.YjP().describe('The region, or local.'),
    id: schemas/* string */.YjP().min(1),
    created: time.nullable(),
    digests: schemas/* record */.g1P(schemas/* string */.YjP(), digest),
    tags: schemas/* array */.YOg(schemas/* string */.YjP()),
    files: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), size: schemas/* number */.aig().int().nonnegative(), sha256: digest })),
    handoff: schemas/* object */.Ikc({ kind: schemas/* enum */.k5n(['archive', 'registry']), artifact: schemas/* string */.YjP().nullable(), ref: schemas/* string */.YjP().nullable() })
        .nullable(),
});
const stageStatuses = ['pending', 'running', 'failed', 'complete', 'skipped'];
const stage = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    status: schemas/* enum */.k5n(stageStatuses),
    start: time.nullable(),
    end: time.nullable(),
});
/** One JSON per leg and stage; each names the digest of the one before it. */
const record = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz('bakehouse/record/1'),
    stage: schemas/* enum */.k5n(['bake', 'verify', 'publish']),
    leg: schemas/* string */.YjP(),
    image: schemas/* string */.YjP(),
    layer: leg/* layer */.qd,
    axes: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    name: schemas/* string */.YjP(),
    key: schemas/* string */.YjP().nullable(),
    recipe: schemas/* string */.YjP().nullable(),
    status: schemas/* enum */.k5n(bakeStatuses),
    builder: schemas/* enum */.k5n(['packer', 'dockerfile']),
    images: schemas/* array */.YOg(bakedImage),
    parent: schemas/* object */.Ikc({ leg: schemas/* string */.YjP().nullable(), key: schemas/* string */.YjP().nullable(), id: schemas/* string */.YjP() }).nullable(),
    sources: schemas/* array */.YOg(schemas/* object */.Ikc({ of: schemas/* string */.YjP(), id: schemas/* string */.YjP(), name: schemas/* string */.YjP().nullable() })),
    git: schemas/* object */.Ikc({ repository: schemas/* string */.YjP(), commit: schemas/* string */.YjP(), ref: schemas/* string */.YjP(), template: schemas/* string */.YjP() }),
    tools: schemas/* object */.Ikc({ packer: schemas/* string */.YjP().nullable(), plugins: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()) }),
    run: schemas/* object */.Ikc({ url: schemas/* string */.YjP(), id: schemas/* string */.YjP(), attempt: schemas/* number */.aig().int().positive() }),
    'baked-in': schemas/* string */.YjP(),
    previous: digest.nullable(),
    variables: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Names of the variables that were set; never their values.'),
    stages: schemas/* array */.YOg(stage),
    leftovers: schemas/* array */.YOg(leftover),
    failure: schemas/* object */.Ikc({ class: failureClass, message: schemas/* string */.YjP() }).nullable(),
    verification: verification.nullable(),
    publications: schemas/* array */.YOg(publication),
});

;// CONCATENATED MODULE: ./.build/packer/journal.js








const running = schemas/* object */.Ikc({ pid: schemas/* number */.aig().int().positive(), startTime: schemas/* string */.YjP().min(1) });
/**
 * What the post step has to know of a bake, kept in a file from before Packer starts: the main step may be killed at
 * any moment. It holds secrets (to keep them out of the log in post, too); its folder is 0700 and goes away in post.
 */
const journal = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz('bakehouse/journal/1'),
    /** `done`: main has said everything; post only tidies up. */
    phase: schemas/* enum */.k5n(['running', 'stopping', 'done']),
    main: running,
    packer: running.nullable(),
    /** How far main has shown Packer's output. */
    shown: schemas/* number */.aig().int().nonnegative(),
    /** ms since the epoch. */
    startedAt: schemas/* number */.aig(),
    /** A random name in the environment of all that this bake started. */
    mark: schemas/* string */.YjP().regex(/^[0-9a-f]{32}$/),
    keepOnFailure: schemas/* boolean */.zMY(),
    trusted: schemas/* boolean */.zMY(),
    /** Whether Amazon builders are among the builds; only then does the sweep ask AWS. */
    aws: schemas/* boolean */.zMY(),
    docker: schemas/* boolean */.zMY(),
    regions: schemas/* array */.YOg(schemas/* string */.YjP()),
    account: schemas/* string */.YjP().nullable(),
    slug: schemas/* string */.YjP(),
    /** Where Packer ran: the files that it names are relative to this. */
    workingDirectory: schemas/* string */.YjP(),
    artifactPrefix: schemas/* string */.YjP(),
    recordPath: schemas/* string */.YjP(),
    logPath: schemas/* string */.YjP(),
    secrets: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** As it is when main was killed; main's own record replaces it. */
    record: record,
});
/** Everything of a job lies here. */
function jobFolder(host) {
    return (0,external_node_path_.join)(host.temporary, 'bakehouse');
}
function createBakeFolder(host) {
    const path = (0,external_node_path_.join)(jobFolder(host), `b-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`);
    const temporary = (0,external_node_path_.join)(path, 't');
    try {
        (0,external_node_fs_.mkdirSync)(temporary, { recursive: true, mode: 0o700 });
    }
    catch (error) {
        throw new errors/* UserError */.yo(`The runner's temporary folder ${host.temporary} cannot be written (${(0,errors/* codeOf */.$N)(error) ?? (0,errors/* messageOf */.bD)(error)}). ` +
            'Free or mount it writable; RUNNER_TEMP names it.');
    }
    return bakeFolderAt(path);
}
function bakeFolderAt(path) {
    return {
        path,
        journal: (0,external_node_path_.join)(path, 'journal.json'),
        stdout: (0,external_node_path_.join)(path, 'out.log'),
        stderr: (0,external_node_path_.join)(path, 'err.log'),
        debugLog: (0,external_node_path_.join)(path, 'debug.log'),
        temporary: (0,external_node_path_.join)(path, 't'),
    };
}
function writeJournal(folder, value) {
    (0,files/* writeAtomically */.v)(folder.journal, JSON.stringify(value));
}
/** A disk that is full must not end us while Packer runs; without a pid, the post step finds Packer by its mark. */
function noteJournal(host, folder, value) {
    try {
        writeJournal(folder, value);
    }
    catch (error) {
        host.annotate({ level: 'warning', message: `The journal of this bake could not be written: ${(0,errors/* messageOf */.bD)(error)}` });
    }
}
/**
 * The folder that the state names, and its journal: `undefined` when main was killed before it wrote one, and so before
 * it started anything. The path comes from the runner's state and the text from a file that other programs of this user
 * could have changed, so both are checked before anything is done with them.
 */
function readJournal(host, path) {
    if (path === '' || !(0,external_node_fs_.existsSync)((0,external_node_path_.dirname)(path)))
        return undefined;
    const folder = (0,external_node_fs_.realpathSync)((0,external_node_path_.dirname)(path));
    if (!(0,paths/* isInside */.FK)((0,external_node_fs_.realpathSync)(jobFolder(host)), folder) || !/^b-[0-9a-f]{8}$/.test((0,external_node_path_.basename)(folder))) {
        throw new Error(`the journal ${path} lies outside of ${jobFolder(host)}`);
    }
    if (!(0,external_node_fs_.existsSync)(path))
        return { folder: bakeFolderAt(folder), journal: undefined };
    const parsed = journal.parse(JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8')));
    for (const kept of [parsed.recordPath, parsed.logPath]) {
        if (!(0,paths/* isInside */.FK)(jobFolder(host), kept))
            throw new Error(`the journal names ${kept}, outside of ${jobFolder(host)}`);
    }
    return { folder: bakeFolderAt(folder), journal: parsed };
}
function removeBakeFolder(folder) {
    (0,external_node_fs_.rmSync)(folder.path, { recursive: true, force: true });
}


/***/ }),

/***/ 62265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sweep)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95713);
/* harmony import */ var _artifact_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69529);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29216);





/**
 * Removes what a bake that did not end well left behind, and lists what may be its but is not proven to be.
 * Packer itself must have ended. With `keep-on-failure` nothing is removed, all is listed.
 */
async function sweep(request) {
    const { journal } = request;
    const found = await Promise.all([
        journal.keepOnFailure ? [] : sweepProcesses(journal),
        journal.docker ? told('containers', 'docker ps --all', sweepDocker(request)) : [],
        journal.aws ? sweepAws(request) : [],
    ]);
    return found.flat();
}
/** What a local provisioner started outlives Packer; the mark in its environment says that it is ours. */
async function sweepProcesses(journal) {
    const marked = (0,_core_process_js__WEBPACK_IMPORTED_MODULE_2__/* .processesMarked */ .w4)(_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .MARK */ .M, journal.mark);
    if (marked.length === 0)
        return [];
    for (const pid of marked)
        (0,_core_process_js__WEBPACK_IMPORTED_MODULE_2__/* .sendSignal */ .vG)(pid, 'SIGTERM');
    await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_2__/* .waitUntil */ .a0)(async () => (0,_core_process_js__WEBPACK_IMPORTED_MODULE_2__/* .processesMarked */ .w4)(_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .MARK */ .M, journal.mark).length === 0, Date.now() + 2000);
    for (const pid of (0,_core_process_js__WEBPACK_IMPORTED_MODULE_2__/* .processesMarked */ .w4)(_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .MARK */ .M, journal.mark))
        (0,_core_process_js__WEBPACK_IMPORTED_MODULE_2__/* .sendSignal */ .vG)(pid, 'SIGKILL');
    return marked.map((pid) => ({
        kind: 'process',
        id: String(pid),
        region: null,
        state: 'removed',
        reason: 'it was started by this bake and went on after it',
        command: null,
    }));
}
/** A container is ours when something under this bake's own random folder is mounted into it. */
async function sweepDocker(request) {
    const { journal, folder, observer, docker } = request;
    const hinted = new Set([...observer.ledger.builds.values()].flatMap(({ containers }) => [...containers]));
    const found = [];
    for (const container of await docker.containers()) {
        const base = { kind: 'container', id: container.id, region: null };
        const command = `docker rm --force --volumes ${container.id}`;
        if (container.mounts.some((mount) => mount.startsWith(`${folder.temporary}${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`))) {
            if (journal.keepOnFailure) {
                found.push({ ...base, state: 'left', reason: 'kept as keep-on-failure asks', command });
                continue;
            }
            await docker.removeContainer(container.id);
            found.push({ ...base, state: 'removed', reason: "this bake's own folder was mounted into it", command: null });
        }
        else if (hinted.has(container.id)) {
            const reason = "the log names it, but nothing proves it to be this bake's";
            found.push({ ...base, state: 'left', reason, command });
        }
    }
    found.push(...(await listUnreportedImages(request)));
    return found;
}
/** An image that a build committed, but that Packer then did not report: nobody else will ever name it. */
async function listUnreportedImages({ observer, docker, journal }) {
    const reported = new Set((0,_artifact_id_js__WEBPACK_IMPORTED_MODULE_4__/* .findImages */ .M)(observer.artifacts, (build) => build).map(({ id }) => id));
    const found = [];
    for (const { images } of observer.ledger.builds.values()) {
        for (const id of images) {
            if (!id.startsWith('sha256:') || reported.has(id))
                continue;
            const image = await docker.inspectImage(id);
            if (image === undefined || image.tags.length > 0 || Date.parse(image.created) < journal.startedAt)
                continue;
            const reason = 'an untagged image that the log names, but that Packer did not report as made';
            found.push({ kind: 'image', id, region: null, state: 'left', reason, command: `docker image rm ${id}` });
        }
    }
    return found;
}
async function sweepAws(request) {
    const { journal, observer } = request;
    const ledgers = [...observer.ledger.builds.values()];
    const all = (pick) => [
        ...new Set(ledgers.flatMap((ledger) => [...pick(ledger)])),
    ];
    const sweepRequest = {
        keyPairs: all(({ keyPairs }) => keyPairs),
        securityGroups: all(({ securityGroups }) => securityGroups),
        imageNames: all(({ amiNames }) => amiNames),
        keptImages: new Set((0,_artifact_id_js__WEBPACK_IMPORTED_MODULE_4__/* .findImages */ .M)(observer.artifacts, (build) => build).map(({ id }) => id)),
        hintedInstances: all(({ instances }) => instances),
        startedAt: journal.startedAt,
        deadline: request.deadline,
        dryRun: journal.keepOnFailure,
    };
    const nothing = [sweepRequest.keyPairs, sweepRequest.imageNames, sweepRequest.hintedInstances].every((names) => names.length === 0);
    if (nothing)
        return [];
    const regions = [...new Set([...journal.regions, ...all((ledger) => ledger.regions)])].sort();
    const [{ connectEc2 }, { sweepEc2 }] = await Promise.all([
        __webpack_require__.e(/* import() */ 435).then(__webpack_require__.bind(__webpack_require__, 3435)),
        __webpack_require__.e(/* import() */ 557).then(__webpack_require__.bind(__webpack_require__, 59557)),
    ]);
    const found = await Promise.all(regions.map(async (region) => told(`key pair ${sweepRequest.keyPairs.join(', ')} and what uses it in ${region}`, describeCommand(sweepRequest, region), connectEc2(region).then((ec2) => sweepEc2(ec2, sweepRequest)))));
    return found.flat();
}
function describeCommand(request, region) {
    return `aws ec2 describe-instances --region ${region} --filters Name=key-name,Values=${request.keyPairs.join(',')}`;
}
/** A provider that does not answer leaves a line with the command to look for oneself, not an error. */
async function told(what, command, found) {
    try {
        return await found;
    }
    catch (error) {
        return [
            {
                kind: 'unknown',
                id: what,
                region: null,
                state: 'left',
                reason: `could not be looked for: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`,
                command,
            },
        ];
    }
}


/***/ }),

/***/ 38234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ Observer),
  p: () => (/* binding */ observeLog)
});

// EXTERNAL MODULE: ./.build/core/relay.js + 1 modules
var core_relay = __webpack_require__(59404);
// EXTERNAL MODULE: ./.build/core/tail.js
var tail = __webpack_require__(27740);
;// CONCATENATED MODULE: ./.build/packer/ledger.js
const PREFIX = /^(?:==>|\s{3}) (.+?)(?: \([\w.-]+\))?: (.*)$/;
/**
 * From the first of these on, a build's lines may be a guest's, or a local script's. A guest can only speak once its
 * instance runs, and Packer has told all that is trusted before it launches one.
 */
const GUEST_MAY_SPEAK = /^(?:Launching a |Requesting |Instance ID: |Using \S+ communicator|Waiting for (?:SSH|WinRM)|Connected to|Provisioning with|Running local shell|Uploading |Pausing |Executing |Restarting |Running )/;
class Ledger {
    #builds = new Map();
    #warnings = [];
    read(line) {
        const match = PREFIX.exec(line.first);
        if (match === null)
            return;
        const [, build = '', text = ''] = match;
        const open = this.#builds.get(build) ?? newBuild();
        this.#builds.set(build, open);
        if (GUEST_MAY_SPEAK.test(text))
            open.guestMaySpeak = true;
        if (!open.guestMaySpeak)
            readTrusted(open, text);
        readHint(open, text);
        if (/may still be around|[Pp]lease (?:delete|remove|terminate)[^.]*manually/.test(text) &&
            this.#warnings.length < 20) {
            this.#warnings.push(`${build}: ${text}`);
        }
    }
    get builds() {
        return this.#builds;
    }
    /** Packer's own words that something was not removed; a build that says so can still end well. */
    get warnings() {
        return this.#warnings;
    }
}
function readTrusted(open, text) {
    const keyPair = /^Creating temporary keypair: (packer_[\w-]+)$/.exec(text)?.[1];
    if (keyPair !== undefined)
        open.keyPairs.add(keyPair);
    const group = /^Creating temporary security group for this instance: (packer_[\w-]+)$/.exec(text)?.[1];
    if (group !== undefined)
        open.securityGroups.add(group);
    const name = /^Prevalidating AMI Name: (\S.*)$/.exec(text)?.[1];
    if (name !== undefined)
        open.amiNames.add(name);
}
function readHint(open, text) {
    const add = (set, found) => {
        // A guest that prints ids without end must not fill our memory.
        if (found !== undefined && set.size < 100)
            set.add(found);
    };
    add(open.instances, /^Instance ID: (i-[0-9a-f]{8,17})$/.exec(text)?.[1]);
    add(open.containers, /^Container ID: ([0-9a-f]{64})$/.exec(text)?.[1]);
    add(open.images, /^(?:AMI: (ami-[0-9a-f]{8,17}))$/.exec(text)?.[1]);
    add(open.images, /^(?:Image ID: (sha256:[0-9a-f]{64}))$/.exec(text)?.[1]);
    add(open.regions, /^Copying to: ([a-z]{2}(?:-[a-z]+)+-\d)$/.exec(text)?.[1]);
}
function newBuild() {
    return {
        keyPairs: new Set(),
        securityGroups: new Set(),
        amiNames: new Set(),
        instances: new Set(),
        containers: new Set(),
        images: new Set(),
        regions: new Set(),
        guestMaySpeak: false,
    };
}

;// CONCATENATED MODULE: ./.build/packer/machine-output.js
/** Words of the lines that the ledger, the timeline and the result look at; everything else is only shown. */
const TELLING = /Prevalidating AMI|Creating temporary|Instance ID: |AMI: ami-|Snapshot ID: |Copying to: |Image ID: |Container ID: |communicator|Waiting for (?:SSH|WinRM)|Connected to|Provisioning with|Running local shell|Running post-processor|Uploading |Stopping the source|Committing the container|Build '|may still be around|manually|interrupt|terminated|Builds finished|Pausing |Executing |Restarting |Launching a |Requesting |Creating a temporary directory|Creating file|No builds|no artifacts/;
/** What Packer says of a build begins with its name. */
const BUILD_LINE = /^(?:==>|\s{3}) .+?: /;
const KEPT_ERRORS = 60;
/** Packer says far less than this before its first build; each such line is looked at closely. */
const MOST_BEFORE = 5000;
/**
 * Reads `packer -machine-readable` (packer/ui.go: `seconds,target,type,data…`; the target is empty on every ui line and
 * is not escaped elsewhere) and renders what people should see of it. Takes whole lines, many at a time.
 */
class MachineReader {
    #events;
    #started = false;
    #linesBefore = 0;
    #errorLines = [];
    #pending = new Map();
    constructor(events) {
        this.#events = events;
    }
    /** Whether any build has begun. */
    get started() {
        return this.#started;
    }
    render(batch) {
        const telling = TELLING.test(batch);
        const shown = [];
        for (let start = 0; start < batch.length;) {
            let end = batch.indexOf('\n', start);
            if (end === -1)
                end = batch.length;
            this.#line(batch, start, end, telling, shown);
            start = end + 1;
        }
        if (this.#errorLines.length > 0) {
            this.#events.onErrorLines(this.#errorLines.slice(-KEPT_ERRORS));
            this.#errorLines = [];
        }
        return shown.length === 0 ? '' : `${shown.join('\n')}\n`;
    }
    #line(batch, start, end, telling, shown) {
        const target = batch.indexOf(',', start);
        // Nearly every line is `seconds,,ui,kind,text`; found by position, not by cutting the line into pieces.
        if (target !== -1 && batch.startsWith(',,ui,', target) && isSeconds(batch, start, target)) {
            const kindStart = target + 5;
            const kindEnd = batch.indexOf(',', kindStart);
            if (kindEnd !== -1 && kindEnd < end) {
                const raw = batch.slice(kindEnd + 1, end);
                const text = decode(raw);
                shown.push(text);
                const isError = batch.charCodeAt(kindStart) === 101;
                if (isError && this.#started)
                    this.#errorLines.push(text);
                if (!this.#started || (telling && TELLING.test(raw))) {
                    const kind = isError ? 'error' : batch.startsWith('say', kindStart) ? 'say' : 'message';
                    const line = { kind, text, first: decode(firstSegment(raw)) };
                    this.#linesBefore += 1;
                    this.#started ||= BUILD_LINE.test(line.first) || this.#linesBefore > MOST_BEFORE;
                    this.#events.onUi(line);
                }
                return;
            }
        }
        const other = this.#event(batch.slice(start, end));
        if (other !== undefined)
            shown.push(other);
    }
    #event(line) {
        const artifact = /^\d+,(.+?),artifact,(\d+),(builder-id|id|string|file|files-count|nil|end)(?:,(.*))?$/.exec(line);
        if (artifact !== null) {
            this.#artifact(artifact[1] ?? '', artifact[2] ?? '', artifact[3] ?? '', artifact[4] ?? '');
            return undefined;
        }
        const error = /^\d+,(.+?),error,(.*)$/.exec(line);
        if (error !== null) {
            this.#events.onError(error[1] ?? '', decode(error[2] ?? ''));
            return undefined;
        }
        // Known and told in another way (counts, versions), or a blank line.
        if (/^\d+,.*?,(artifact-count|error-count|version|version-prelease|version-commit|template-\w+),/.test(line)) {
            return undefined;
        }
        return line === '' ? undefined : line;
    }
    #artifact(build, index, field, value) {
        const key = `${index} ${build}`;
        const pending = this.#pending.get(key) ?? { builderId: '', id: '', text: '', files: [] };
        this.#pending.set(key, pending);
        if (field === 'builder-id')
            pending.builderId = decode(value);
        else if (field === 'id')
            pending.id = decode(value);
        else if (field === 'string')
            pending.text = decode(value);
        else if (field === 'file')
            pending.files.push(decode(value.slice(value.indexOf(',') + 1)));
        else if (field === 'end') {
            this.#pending.delete(key);
            this.#events.onArtifact({ build, ...pending });
        }
    }
}
function isSeconds(text, start, end) {
    if (start === end)
        return false;
    for (let at = start; at < end; at += 1) {
        const code = text.charCodeAt(at);
        if (code < 48 || code > 57)
            return false;
    }
    return true;
}
/** Lossy by nature: Packer escapes neither the backslash nor its own comma mark. For people, not for ids. */
function decode(text) {
    let plain = text;
    if (plain.includes('%!('))
        plain = plain.replaceAll('%!(PACKER_COMMA)', ',');
    if (plain.includes('\\'))
        plain = plain.replaceAll('\\r\\n', '\n').replaceAll('\\n', '\n').replaceAll('\\r', '\r');
    return plain;
}
function firstSegment(text) {
    // Packer's own closing lines begin with escaped line ends.
    const start = /^(?:\\[nr]|[\r\n])*/.exec(text)?.[0].length ?? 0;
    const end = text.slice(start).search(/\\[nr]|[\r\n]/);
    return end === -1 ? text.slice(start) : text.slice(start, start + end);
}

;// CONCATENATED MODULE: ./.build/packer/timeline.js
const timeline_PREFIX = /^(?:==>|\s{3}) (.+?): (.*)$/;
const STRETCHES = [
    [/^(?:Prevalidating|Creating a temporary directory|Retrieving|Creating file|Starting)/, 'prepare'],
    [/^(?:Provisioning with|Running local shell|Uploading)/, 'provision'],
    [/^(?:Stopping the source|Committing|Image ID)/, 'save'],
    [/^Running post-processor/, 'post-process'],
];
const MOST = 500;
/** Collects the stretches of all builds, for the summary, and says what is going on, for the heartbeat. */
class Timeline {
    #done = [];
    #open = new Map();
    #now;
    constructor(now) {
        this.#now = now;
    }
    read(line) {
        const [, build, text = ''] = timeline_PREFIX.exec(line.first) ?? [];
        const finished = /^Build '(.+)' (?:finished|errored)/.exec(line.first)?.[1];
        if (finished !== undefined)
            this.#close(finished);
        if (build === undefined)
            return;
        const what = STRETCHES.find(([sign]) => sign.test(text))?.[1];
        const open = this.#open.get(build);
        if (what === undefined || open?.what === what || this.#done.length >= MOST)
            return;
        this.#close(build);
        this.#open.set(build, { what, startMs: this.#now() });
    }
    end() {
        for (const build of this.#open.keys())
            this.#close(build);
        return this.#done;
    }
    /** What each build is at, such as `docker.app: provision`. */
    get current() {
        const parts = [...this.#open].map(([build, { what }]) => `${build}: ${what}`);
        return parts.length === 0 ? 'preparing' : parts.slice(0, 5).join(', ');
    }
    #close(build) {
        const open = this.#open.get(build);
        if (open === undefined)
            return;
        this.#open.delete(build);
        this.#done.push({ build, ...open, endMs: this.#now() });
    }
}

;// CONCATENATED MODULE: ./.build/packer/observer.js





const MOST_ERRORS = 60;
const LONGEST_ERROR = 4000;
/** All that is learnt from Packer's output while it goes by; bounded, whatever a guest prints. */
class Observer {
    ledger = new Ledger();
    timeline;
    artifacts = [];
    /** Per failed build, Packer's own closing words. */
    buildErrors = [];
    reader;
    #errorLines = [];
    #firstErrors = '';
    #provisionerStarts = [];
    constructor(now = Date.now) {
        this.timeline = new Timeline(now);
        this.reader = new MachineReader({
            onUi: (line) => this.#ui(line),
            onErrorLines: (lines) => this.#errors(lines),
            onArtifact: (artifact) => this.artifacts.push(artifact),
            onError: (build, text) => {
                if (this.buildErrors.length < MOST_ERRORS)
                    this.buildErrors.push({ build, text: text.slice(0, LONGEST_ERROR) });
            },
        });
    }
    /** Whether any build began; before that every error is about the template. */
    get started() {
        return this.reader.started;
    }
    /** What Packer said on its error channel before any build began: its diagnostics. */
    get diagnosticsText() {
        return this.#firstErrors;
    }
    /** The last lines of the error channel, Packer's and the guests'. */
    get errorLines() {
        return this.#errorLines;
    }
    /** The lines with which provisioners began, in order, the newest 200. */
    get provisionerStarts() {
        return this.#provisionerStarts;
    }
    #errors(lines) {
        // Copied: a slice would keep the whole batch that it was cut from.
        const copies = lines.map((line) => Buffer.from(line.slice(0, LONGEST_ERROR)).toString());
        this.#errorLines = [...this.#errorLines, ...copies].slice(-MOST_ERRORS);
    }
    #ui(line) {
        if (!this.started && line.kind === 'error') {
            this.#firstErrors = `${this.#firstErrors}${line.text}\n`.slice(0, 64 * 1024);
            this.#errors([line.text]);
        }
        const provisioner = /^(?:==>|\s{3}) (.+?): ((?:Provisioning with|Running local shell script|Uploading) .*)$/.exec(line.first);
        if (provisioner !== null) {
            this.#provisionerStarts.push({ build: provisioner[1] ?? '', text: provisioner[2] ?? '' });
            if (this.#provisionerStarts.length > 200)
                this.#provisionerStarts.shift();
        }
        this.ledger.read(line);
        this.timeline.read(line);
    }
}
/** Reads a log that is already written, for what it tells; nothing is shown. */
async function observeLog(path) {
    const observer = new Observer();
    const relay = (0,core_relay/* createRelay */.CR)([], (lines) => observer.reader.render(lines), () => { });
    try {
        await (0,tail/* tailFile */.r)(path, 0, relay.push, () => 'ended');
        relay.end();
    }
    catch {
        // No log: nothing was started.
    }
    return observer;
}


/***/ }),

/***/ 98139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ completeImages)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34002);



/** Asks the providers about what Packer's artifacts name: ids behind tags, creation times, digests, file contents. */
async function completeImages(found, workingDirectory, account, docker) {
    const completed = await Promise.all(found.map((one) => completeImage(one, workingDirectory, account, docker)));
    const images = completed.filter(({ id }) => id !== '');
    // The same image under two names is one image.
    const distinct = new Map(images.map((image) => [`${image.build}\n${image.region}\n${image.id}`, image]));
    return [...distinct.values()].sort((a, b) => compare(`${a.build} ${a.region} ${a.id}`, `${b.build} ${b.region} ${b.id}`));
}
async function completeImage(found, workingDirectory, account, docker) {
    const base = {
        build: found.build,
        'builder-id': found.builderId,
        provider: found.provider,
        account: found.provider === 'aws' ? account : null,
        region: found.region,
        id: found.id,
        created: null,
        digests: {},
        tags: [...found.tags],
        files: [],
        handoff: null,
    };
    try {
        if (found.provider === 'docker')
            return await completeDockerImage(base, docker);
        if (found.files.length > 0)
            return await completeFiles(base, found.files, workingDirectory);
    }
    catch {
        // What cannot be asked stays unsaid; the image is there all the same.
    }
    return base;
}
async function completeDockerImage(image, docker) {
    const seen = await docker.inspectImage(image.id);
    if (seen === undefined)
        return image;
    const pulled = seen.repoDigests
        .map((reference) => reference.split('@')[1] ?? '')
        .find((digest) => DIGEST.test(digest));
    return {
        ...image,
        id: seen.id,
        created: isoTime(seen.created),
        digests: {
            ...(DIGEST.test(seen.id) ? { config: seen.id } : {}),
            ...(pulled === undefined ? {} : { manifest: pulled }),
        },
        tags: [...new Set([...image.tags, ...seen.tags])].sort(),
    };
}
/** The id of an image that is files is the digest of their paths and contents. */
async function completeFiles(image, files, workingDirectory) {
    const entries = (await Promise.all(files.map(async (path) => {
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workingDirectory, path);
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(full, { throwIfNoEntry: false });
        // A post-processor may have moved it since.
        if (stat === undefined || !stat.isFile())
            return [];
        return [{ path, size: stat.size, sha256: await (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256OfFile */ .V)(full), mtime: stat.mtime }];
    }))).flat();
    if (entries.length === 0)
        return image;
    const listed = entries.map(({ path, size, sha256: digest }) => ({ path, size, sha256: digest }));
    const newest = entries.map(({ mtime }) => mtime.getTime()).sort((a, b) => b - a)[0];
    return {
        ...image,
        id: listed.length === 1 ? (listed[0]?.sha256 ?? '') : (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .s)(JSON.stringify(listed)),
        created: newest === undefined ? null : new Date(newest).toISOString(),
        files: listed,
    };
}
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** docker tells nanoseconds and an offset; a record holds UTC in milliseconds. */
function isoTime(text) {
    const time = Date.parse(text.replace(/(\.\d{3})\d+/, '$1'));
    return Number.isFinite(time) ? new Date(time).toISOString() : null;
}
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}


/***/ }),

/***/ 77338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ createDocker)
/* harmony export */ });
/* harmony import */ var _core_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43497);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);


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
            if (image === undefined)
                return undefined;
            return {
                id: textOf(image['Id']),
                created: textOf(image['Created']),
                tags: textsOf(image['RepoTags']),
                repoDigests: textsOf(image['RepoDigests']),
            };
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
