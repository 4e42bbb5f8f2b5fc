export const id = 9708;
export const ids = [9708];
export const modules = {

/***/ 13041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K: () => (  publishImageInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

const publishImageInputs = {
    records: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'The records of what is published: paths, folders that hold them, or prefixes of artifacts. Without it those of this job and, with `plan`, the artifacts of this run.',
    }),
    plan: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'The plan, which says which leg goes to which targets: the path of plan.json, or the name of its artifact.',
    }),
    'plan-digest': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The output `digest` of the plan; another plan is refused.' }),
    targets: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .om)({
        description: 'Names of targets of the plan, one a line, or targets themselves as YAML, as `targets` of a manifest has them. Without it all of the plan.',
    }),
    only: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Legs to publish, separated by commas or line ends, as the action plan takes them: `web`, `web/debian-*`, `tier=base`. Without it all.',
    }),
    incomplete: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['refuse', 'skip'],
        default: 'refuse',
        description: 'What is done where a leg may not be published: `refuse` publishes nothing at all; `skip` publishes every image of which all legs passed, keeps the others back whole, names them, and fails in the end.',
    }),
    version: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'What `{version}` stands for. Without it that of the leg, the tag of the run, or its commit.',
    }),
    'require-verified': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'true',
        description: 'Publish only what has passed its tests. `false` publishes anything, and shows it in red.',
    }),
    mode: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['apply', 'plan'],
        default: 'apply',
        description: '`plan` shows what would be changed, and changes nothing.',
    }),
    'output-directory': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: '.',
        description: 'Where files of `deliver: artifact` are written, and merged with what is there, relative to the workspace.',
    }),
    'best-effort-regions': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .p_)({
        description: 'Regions that may lag: they are named, and hold nothing up.',
    }),
    'allow-public': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Let a target with `public: true` show its images to everybody.',
    }),
    'allow-dirty': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: "Publish an image of files that differ from the commit also where a target's name, tag or path contains a version or commit; that then ends in `-dirty`.",
    }),
    'allow-untrusted': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Publish for an untrusted change, or to targets as a branch or pull request has them. Read the page on security first.',
    }),
    report: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'true',
        description: 'With `plan`: keep a page of the whole run, with what was published, that a browser opens from the page of the run.',
    }),
    'artifact-prefix': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ default: 'bakehouse', description: 'The first part of the names of artifacts.' }),
    'github-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        secret: true,
        default: '${{ github.token }}',
        description: 'Reads `revocations.yml` of the default branch: may read contents. For files with `deliver: commit` or `pull-request`: may write contents, and pull requests.',
    }),
};
const publishImageOutputs = {
    published: 'Where everything is now, as JSON: `[{"leg", "build", "target", "kind", "region", "id", "digest", "ref", "status"}]`.',
    images: 'The images as consumers find them, as JSON: `[{"leg", "build", "provider", "region", "id"}]`.',
    'images-by-leg': 'Their ids as JSON: `{"<leg>": {"<region or local>": "<id>"}}`.',
    digest: 'The digest in the registry, where exactly one container image was published.',
    manifest: 'The path of image-manifest.json, which lists all images.',
    changed: '`true` when something was changed; with `mode: plan`, when something would be.',
    mutations: 'How many calls changed something.',
    journal: 'The path of publish-journal.json: every call that changed something, with its end.',
    report: 'The path of the report; empty without a plan.',
    status: '`published`, `unchanged`, `partial` (all but regions of `best-effort-regions`), `incomplete` (all but images that were kept back) or `failed`; with `mode: plan`, `planned` where something is due.',
};


/***/ }),

/***/ 79918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    finishPublishing: () => (  finishPublishing)
  });
  var _core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44495);
  var _publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39914);
  var _folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29940);
  var _keep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20169);




const MOST_TOLD = 50;
async function finishPublishing(host) {
    const path = host.state('journal');
    const journal = (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__  .a0)(host, path);
    if (journal === undefined || journal.state === 'done')
        return;
    const { done, failed, open, left } = (0,_publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_0__  .jA)(journal);
    await host.group('Publish was ended', async () => {
        for (const one of done)
            host.info(`Done: ${changeText(one)}`);
        for (const one of failed)
            host.info(`Failed: ${changeText(one)}: ${one.message ?? ''}`);
        for (const one of open)
            host.info(`Begun, its end not seen: ${changeText(one)}`);
        for (const one of left)
            host.info(`Left to do: ${changeText(one)}`);
    });
    const sentence = `Publishing was ended after ${done.length} of ${done.length + failed.length + open.length + left.length} changes. Run it again: it asks the providers what is there, makes nothing twice, and does the rest.`;
    host.annotate({ level: 'warning', title: 'Publish', message: sentence });
    const rows = [...open, ...failed, ...left].slice(0, MOST_TOLD);
    await host.summary(`### 🟠 Publish: ended early\n\n${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .FV)(sentence)}\n\n${rows.map((one) => `- ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .SS)(one.target)}: ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .FV)(changeText(one))}`).join('\n')}\n`);
    await (0,_keep_js__WEBPACK_IMPORTED_MODULE_2__  .dF)(host, host.state('artifact-prefix'), path);
}
function changeText({ target, leg, region, what }) {
    return `${[target, leg, region].filter((part) => part !== null && part !== '').join(' ')}: ${what}`;
}


/***/ }),

/***/ 29340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  I: () => (  checkRights),
  C: () => (  refuseWindows)
});

var environment = __webpack_require__(94463);
var errors = __webpack_require__(8005);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var credential_tables = __webpack_require__(41463);
;// CONCATENATED MODULE: ./.build/core/secrets/machine-credentials.js



const LARGEST = 1024 * 1024;
function machineCredentials(environment) {
    const home = environment['HOME'] || environment['USERPROFILE'] || '';
    const files = (0,credential_tables .of)().flatMap((table) => table.files ?? []);
    return files.flatMap((file) => {
        const path = placeOf(file, home, environment);
        return path !== undefined && isHeld(path, file.holds) ? [{ path, isCloud: file.isCloud }] : [];
    });
}
function placeOf({ path, fileVariable, folderVariable }, home, environment) {
    if (path.startsWith('/'))
        return path;
    const named = fileVariable === undefined ? undefined : environment[fileVariable];
    if (named)
        return named;
    const [folder = '', ...rest] = path.split('/');
    const moved = folderVariable ?? (folder === '.config' ? 'XDG_CONFIG_HOME' : undefined);
    const to = moved === undefined ? undefined : environment[moved];
    if (to)
        return (0,external_node_path_.join)(to, ...rest);
    return home === '' ? undefined : (0,external_node_path_.join)(home, path);
}
function isHeld(path, holds) {
    try {
        const file = (0,external_node_fs_.statSync)(path);
        return file.isFile() && (file.size > LARGEST || holds((0,external_node_fs_.readFileSync)(path, 'utf8')));
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./.build/core/files/rights.js



function checkRights(host, allowUntrusted, { done, verb }) {
    const { trust } = host;
    if (trust.kind === 'trusted')
        return true;
    if (allowUntrusted) {
        const message = `Untrusted: ${trust.reason}. It is ${done} with all rights of this run, since allow-untrusted is true.`;
        host.annotate({ level: 'warning', title: 'Untrusted change', message });
        return true;
    }
    const Verb = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}`;
    if (!trust.runs) {
        throw new errors .yo(`Nothing is ${done} here: ${trust.reason}. ${Verb} on push, or on the event pull_request.`);
    }
    const credentials = (0,environment .MR)(host.environment);
    if (credentials.length > 0) {
        throw new errors .yo(`Nothing is ${done} here: ${trust.reason}, and this job holds credentials (${credentials.join(', ')}). ` +
            'Take them out of jobs that run on pull requests.');
    }
    checkMachine(host, trust.reason, done);
    host.info(`Untrusted: ${trust.reason}. It is ${done}, but no record, log or tag leaves this runner.`);
    return false;
}
function checkMachine(host, reason, done) {
    const held = machineCredentials(host.environment);
    const paths = (isCloud) => held.flatMap((one) => (one.isCloud === isCloud ? [one.path] : [])).join(', ');
    if (held.some(({ isCloud }) => isCloud)) {
        throw new errors .yo(`Nothing is ${done} here: ${reason}, and this machine holds credentials (${paths(true)}). ` +
            'Take them off machines that run pull requests.');
    }
    if (held.length === 0)
        return;
    const message = `Untrusted: ${reason}. What it runs can read credentials of this machine (${paths(false)}). Take them off machines that run pull requests.`;
    host.annotate({ level: 'warning', title: 'Untrusted change', message });
}
function refuseWindows(what) {
    if (process.platform !== 'win32')
        return;
    throw new errors .yo(`${what} runs on Linux and macOS; on Windows it cannot stop what it starts so that nothing is left behind.`);
}


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

/***/ 44495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FV: () => (  escapeMarkdown),
    SS: () => (  codeSpan),
    aY: () => (  foldedBlock),
    mW: () => (  fitSummary),
    tp: () => (  table),
    yZ: () => (  summaryPart),
    zW: () => (  fencedBlock)
  });
const LONGEST_SUMMARY = 900 * 1024;
function escapeMarkdown(text) {
    return text
        .replace(/[\r\n]+/g, ' ')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/([\\`*_{}[\]()#+!|~@])/g, '\\$1');
}
function codeSpan(text) {
    const flat = text.replace(/[\r\n]+/g, ' ').replace(/\|/g, '\\|');
    const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    const pad = flat.startsWith('`') || flat.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${flat}${pad}${fence}`;
}
function foldedBlock(title, text) {
    return `<details><summary>${escapeHtml(title)}</summary>\n\n${fencedBlock(text)}\n\n</details>\n`;
}
function fencedBlock(text) {
    const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${text}\n${fence}`;
}
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
function summaryPart(markdown) {
    return `${markdown.trimEnd()}\n\n`;
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

/***/ 11217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Ov: () => (  SHORTEST_ENCODED),
  Sb: () => (  Secrets),
  EN: () => (  createScrub),
  VX: () => (  longestForm)
});


;// CONCATENATED MODULE: ./.build/core/secrets/dense-forms.js
const WINDOW = 8;
const STRIDE = 5;
const SHORTEST_WORD = 12;
const HEX_WINDOW = 5;
const HEX_STRIDE = 2;
const SHORTEST_DUMP = 6;
const HIDDEN = '***';
const COLUMNS = [60, 64, 72, 76];
function createHideDense(secrets) {
    const words = new Windows();
    const dumps = new Windows();
    for (const secret of secrets) {
        for (const text of denseTexts(secret))
            words.addAll(text, WINDOW);
        for (const text of byteTexts(secret))
            dumps.addAll(text, HEX_WINDOW);
    }
    return (text) => {
        let clean = text;
        if (words.size > 0)
            clean = hideWords(clean, words);
        if (dumps.size > 0)
            clean = hideDumps(clean, dumps);
        return clean;
    };
}
class Windows {
    #texts = new Set();
    #starts = new Uint8Array(1 << 14);
    get size() {
        return this.#texts.size;
    }
    addAll(text, length) {
        for (let at = 0; at + length <= text.length; at += 1) {
            this.#texts.add(text.slice(at, at + length));
            this.#starts[hash(text, at)] = 1;
        }
    }
    isIn(text, from, to, length, stride) {
        for (let at = from; at + length <= to; at += stride) {
            if (this.#starts[hash(text, at)] === 1 && this.#texts.has(text.slice(at, at + length)))
                return true;
        }
        return false;
    }
}
function hash(text, at) {
    return ((text.charCodeAt(at) * 61 + text.charCodeAt(at + 1)) * 61 + text.charCodeAt(at + 2)) & 0x3fff;
}
const IN_WORD = Uint8Array.from({ length: 128 }, (_, code) => (/[\w+/-]/.test(String.fromCharCode(code)) ? 1 : 0));
function hideWords(text, windows) {
    const inWord = (at) => IN_WORD[text.charCodeAt(at)] === 1;
    let shown = '';
    let copied = 0;
    for (let at = 0; at + SHORTEST_WORD <= text.length;) {
        if (!inWord(at + SHORTEST_WORD - 1)) {
            at += SHORTEST_WORD;
            continue;
        }
        let start = at + SHORTEST_WORD - 1;
        while (start > at && inWord(start - 1))
            start -= 1;
        let end = at + SHORTEST_WORD;
        while (end < text.length && inWord(end))
            end += 1;
        if (end - start >= SHORTEST_WORD && windows.isIn(text, start, end, WINDOW, STRIDE)) {
            shown += text.slice(copied, start) + HIDDEN;
            copied = end;
        }
        at = end + 1;
    }
    return copied === 0 ? text : shown + text.slice(copied);
}
const DIGITS = Uint8Array.from({ length: 128 }, (_, code) => {
    const value = Number.parseInt(String.fromCharCode(code), 16);
    return Number.isNaN(value) ? 16 : value;
});
function hideDumps(text, windows) {
    const digit = (at) => DIGITS[text.charCodeAt(at)] ?? 16;
    let shown = '';
    let copied = 0;
    for (let at = 0; at + 2 * SHORTEST_DUMP <= text.length;) {
        if (digit(at) > 15 || digit(at + 1) > 15) {
            at += digit(at + 1) > 15 ? 2 : 1;
            continue;
        }
        const start = at;
        const bytes = [];
        let next = at;
        while (digit(next) < 16 && digit(next + 1) < 16) {
            bytes.push(16 * digit(next) + digit(next + 1));
            at = next + 2;
            next = afterMark(text, at);
        }
        if (bytes.length < SHORTEST_DUMP)
            continue;
        const read = bytesText(bytes);
        if (!windows.isIn(read, 0, read.length, HEX_WINDOW, HEX_STRIDE))
            continue;
        shown += text.slice(copied, start) + HIDDEN;
        copied = at;
    }
    return copied === 0 ? text : shown + text.slice(copied);
}
function afterMark(text, at) {
    let next = at;
    const mark = text.charAt(next);
    if (mark === ' ' || mark === ':' || mark === '-' || mark === ',')
        next += 1;
    if (mark === ',' && text.charAt(next) === ' ')
        next += 1;
    if (text.charAt(next + 1) === 'x' && (text.charAt(next) === '0' || text.charAt(next) === '\\'))
        next += 2;
    return next;
}
function bytesText(bytes) {
    return Buffer.from([...bytes]).toString('latin1');
}
function wrappedEnds(secret) {
    return [secret, `${secret}\n`].flatMap((text) => {
        const base64 = Buffer.from(text).toString('base64');
        return COLUMNS.map((columns) => base64.slice(Math.floor(base64.length / columns) * columns)).filter((end) => end.length >= WINDOW && end.length < base64.length);
    });
}
const SHORTEST_DENSE = 9;
function denseTexts(secret) {
    const plain = Buffer.from(secret);
    const found = [plain, Buffer.from(secret, 'utf16le')].flatMap(innerForms);
    found.push(...innerForms(plain).flatMap((form) => innerForms(Buffer.from(form))));
    const body = secret.replace(/-----[A-Z0-9 ]{0,60}-----/g, ' ');
    if (plain.length > 40 && body !== secret)
        found.push(body.replace(/\s+|\\[nr]/g, ''));
    return found.flatMap((text) => [text, text.replace(/\+/g, '-').replace(/\//g, '_')]);
}
function innerForms(bytes) {
    return bytes.length < SHORTEST_DENSE ? [] : [0, 1, 2].map((shift) => inner(bytes, shift));
}
function inner(bytes, shift) {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes]);
    const end = Math.floor(whole.length / 3) * 3;
    return whole
        .subarray(0, end)
        .toString('base64')
        .slice(shift === 0 ? 0 : 4);
}
function byteTexts(secret) {
    const bytes = Buffer.from(secret);
    if (bytes.length < SHORTEST_DUMP)
        return [];
    const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
    const odd = bytes.subarray(1, bytes.length - ((bytes.length - 1) % 2));
    return [bytes, Buffer.from(even).swap16(), Buffer.from(odd).swap16()].map((one) => bytesText(one));
}

;// CONCATENATED MODULE: ./.build/core/secrets/letter-forms.js
const SHORTEST_STRETCH = 8;
function letterForms(secret) {
    const collapsed = secret.trim().replace(/\s+/g, ' ');
    if (!/[\u0080-\u{10ffff}]/u.test(secret))
        return [collapsed];
    const bytes = (write) => beyondAscii(secret, (letter) => [...Buffer.from(letter)].map((byte) => write(byte)).join(''));
    const points = (write) => beyondAscii(secret, (letter) => write(letter.codePointAt(0) ?? 0));
    const hex = (code, width = 0) => code.toString(16).padStart(width, '0');
    return [
        collapsed,
        bytes((byte) => `\\x${hex(byte, 2)}`),
        bytes((byte) => `\\x${hex(byte, 2).toUpperCase()}`),
        bytes((byte) => `\\${byte.toString(8)}`),
        bytes(() => '?'),
        points((code) => code < 0x100 ? `\\x${hex(code, 2)}` : code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`),
        points((code) => (code < 0x10000 ? `\\u${hex(code, 4).toUpperCase()}` : `\\u{${hex(code).toUpperCase()}}`)),
        points((code) => `\\u{${hex(code)}}`),
        points((code) => `&#${code};`),
        points(() => '?'),
        secret.normalize('NFC'),
        secret.normalize('NFD'),
        Buffer.from(secret).toString('latin1'),
    ];
}
function beyondAscii(text, write) {
    return text.replace(/[\u0080-\u{10ffff}]/gu, write);
}
function stretchesOf(secret) {
    return secret
        .split(/(?:[^ -~]|\\[nr])+/)
        .map((stretch) => stretch.trim())
        .filter((stretch) => stretch.length >= SHORTEST_STRETCH && stretch !== secret);
}

var machine_text = __webpack_require__(25651);
;// CONCATENATED MODULE: ./.build/core/secrets/secrets.js



const SHORTEST_ENCODED = 4;
const SHORTEST_TWICE = 8;
const secrets_HIDDEN = '***';
const LONGEST_IN_PATTERN = 512;
const LARGEST_PATTERN = 16_384;
function secretForms(secret) {
    if (secret === '')
        return [];
    const forms = new Set([secret]);
    if (secret.length >= SHORTEST_ENCODED) {
        for (const form of encodedForms(secret))
            forms.add(form);
        for (const line of secret.split(/[\r\n]+/)) {
            const text = line.trim();
            if (text.length < SHORTEST_ENCODED || text === secret)
                continue;
            forms.add(text);
            for (const form of encodedForms(text))
                forms.add(form);
        }
    }
    return longestFirst(inStream([...forms]));
}
function stretchForms(secret) {
    return inStream(stretchesOf(secret).flatMap((text) => [text, ...encodedForms(text)]));
}
function inStream(forms) {
    return forms.flatMap((form) => [form, (0,machine_text .P)(form), (0,machine_text .I)(form)]);
}
function longestFirst(forms) {
    return [...new Set(forms)].filter((form) => form !== '').sort((a, b) => b.length - a.length);
}
function createScrub(secrets) {
    const forms = longestFirst(secrets.flatMap(secretForms));
    const long = forms.filter((form) => form.length > LONGEST_IN_PATTERN);
    const patterns = patternsOf(forms.filter((form) => form.length <= LONGEST_IN_PATTERN));
    const stretches = patternsOf(longestFirst(secrets.flatMap(stretchForms)));
    const hideDense = createHideDense(secrets);
    return (text, wholeOnly = false) => {
        let clean = text;
        for (const form of long)
            if (clean.includes(form))
                clean = clean.replaceAll(form, secrets_HIDDEN);
        for (const pattern of patterns)
            clean = clean.replace(pattern, secrets_HIDDEN);
        if (wholeOnly)
            return clean;
        for (const pattern of stretches)
            clean = clean.replace(pattern, secrets_HIDDEN);
        return hideDense(clean);
    };
}
function patternsOf(forms) {
    const parts = [];
    let size = Infinity;
    for (const form of forms) {
        if (size + form.length > LARGEST_PATTERN) {
            parts.push([]);
            size = 0;
        }
        parts.at(-1)?.push(form);
        size += form.length;
    }
    return parts.map((part) => new RegExp(part.map(escapePattern).join('|'), 'g'));
}
class Secrets {
    #values = new Set();
    #scrub = (text) => text;
    #stale = false;
    add(value) {
        if (value === '' || this.#values.has(value))
            return;
        this.#values.add(value);
        this.#stale = true;
    }
    scrub(text, wholeOnly = false) {
        if (this.#stale) {
            this.#scrub = createScrub([...this.#values]);
            this.#stale = false;
        }
        return this.#scrub(text, wholeOnly);
    }
}
function longestForm(secrets) {
    return Math.max(0, ...secrets.flatMap(secretForms).map((form) => form.length));
}
function encodedForms(secret) {
    const bytes = Buffer.from(secret);
    const hex = bytes.toString('hex');
    return [
        ...base64Forms(bytes),
        ...base64Forms(Buffer.from(secret, 'utf16le')),
        ...uriForms(secret),
        ...jsonForms(secret),
        ...markupForms(secret),
        ...shellForms(secret),
        ...quotedForms(secret),
        ...letterForms(secret),
        ...wrappedEnds(secret),
        secret.replace(/'/g, "''"),
        secret.replace(/[`"$]/g, '`$&'),
        secret.replace(/"/g, '""'),
        hex,
        hex.toUpperCase(),
        hex.replace(/../g, '\\x$&'),
        ...[' ', ':'].flatMap((mark) => [hex, hex.toUpperCase()].map((digits) => (digits.match(/../g) ?? []).join(mark))),
    ];
}
function uriForms(secret) {
    if (!secret.isWellFormed())
        return [];
    const lax = encodeURIComponent(secret);
    const percent = (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
    const marks = [
        lax,
        lax.replace(/[!'()*]/g, percent),
        lax.replace(/[!'()~]/g, percent),
        lax.replace(/[!'()*~]/g, percent),
    ];
    const blanks = marks.flatMap((form) => [form, form.replace(/%20/g, '+')]);
    const once = blanks.flatMap((form) => [form, form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]);
    return [...once, ...once.map((form) => encodeURIComponent(form))];
}
function jsonForms(secret) {
    const json = JSON.stringify(secret).slice(1, -1);
    const unit = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
    const go = json.replace(/[<>&]/g, unit);
    const once = [json, go, json.replace(/\//g, '\\/'), json.replace(/[^ -~]/g, unit), go.replace(/[^ -~]/g, unit)];
    return [...once, ...once.map((form) => JSON.stringify(form).slice(1, -1))];
}
function markupForms(secret) {
    const text = secret.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    const quotes = ['&quot;', '&#34;', '"'].map((quote) => text.replace(/"/g, quote));
    const numbers = [
        secret.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`),
        secret.replace(/[&<>"']/g, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`),
    ];
    return [
        ...quotes.flatMap((form) => ['&apos;', '&#39;', '&#x27;', '&#039;', "'"].map((mark) => form.replace(/'/g, mark))),
        ...numbers,
    ];
}
function quotedForms(secret) {
    const escaped = secret.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t');
    return [escaped, escaped.replace(/'/g, "\\'"), escaped.replace(/'/g, "\\'").replace(/"/g, '\\"')];
}
function shellForms(secret) {
    return [
        secret.replace(/'/g, `'\\''`),
        secret.replace(/'/g, `'"'"'`),
        secret.replace(/["$`\\]/g, '\\$&'),
        secret.replace(/[^\w@%+=:,./-]/g, '\\$&'),
        secret.replace(/[^\w@%+=:./-]/g, '\\$&'),
        secret.replace(/^[#~]|[^\w@%+=:./#~-]/g, '\\$&'),
    ];
}
function base64Forms(bytes) {
    const forms = [bytes.toString('base64'), bytes.toString('base64url')];
    if (bytes.length < SHORTEST_DENSE)
        forms.push(...shortTwice(bytes));
    for (const shift of [0, 1, 2]) {
        const shifted = Buffer.concat([Buffer.alloc(shift), bytes]);
        const whole = Math.floor(shifted.length / 3) * 3;
        const first = shift === 0 ? 0 : 4;
        const inner = shifted.subarray(0, whole).toString('base64').slice(first);
        if (inner.length < SHORTEST_ENCODED)
            continue;
        forms.push(inner, inner.replace(/\+/g, '-').replace(/\//g, '_'));
    }
    return forms;
}
function shortTwice(bytes) {
    const once = bytes.toString('base64').slice(0, Math.floor((bytes.length * 4) / 3));
    const twice = Buffer.from(once.slice(0, once.length - (once.length % 3))).toString('base64');
    return twice.length < SHORTEST_TWICE ? [] : [twice];
}
function escapePattern(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}


/***/ }),

/***/ 25651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  machineDecoded),
    P: () => (  machineEscaped)
  });
function machineEscaped(text) {
    return text.replace(/,/g, '%!(PACKER_COMMA)').replace(/\r/g, '\\r').replace(/\n/g, '\\n');
}
function machineDecoded(text) {
    let plain = text;
    if (plain.includes('%!('))
        plain = plain.replaceAll('%!(PACKER_COMMA)', ',');
    if (plain.includes('\\'))
        plain = plain.replaceAll('\\r\\n', '\n').replaceAll('\\n', '\n').replaceAll('\\r', '\r');
    return plain;
}


/***/ }),

/***/ 32210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    im: () => (  judgeLeg),
    n_: () => (  dirtyProblems),
    yd: () => (  createLook)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);
  var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39535);
  var _image_provider_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33623);
  var _image_placeholder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90881);





const IMAGES_AT_ONCE = 8;
function createLook(providers, request) {
    const witnesses = (name) => {
        const own = providers.filter((one) => one.name === name);
        return [...own, ...providers].flatMap(({ witness }) => witness ?? []);
    };
    const opened = new Map();
    const open = (witness) => {
        const own = opened.get(witness) ?? witness.open(request);
        opened.set(witness, own);
        return own;
    };
    const look = async (viewed, image) => {
        const witness = witnesses(image.provider).find(({ keeps }) => keeps(image));
        if (witness === undefined)
            return { kind: 'unknown', reason: unasked(image, providers) };
        try {
            return await (await open(witness))(viewed, image);
        }
        catch (error) {
            return { kind: 'unknown', reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error) };
        }
    };
    return (viewed) => (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_3__  .Q)(viewed.record.images, IMAGES_AT_ONCE, async (image) => ({ image, seen: await look(viewed, image) }));
}
function unasked({ provider }, providers) {
    const title = providers.find(({ name }) => name === provider)?.title ?? provider;
    return (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_4__  .JM)(title, 'confirm an image', 'Take its id from the outputs of bake, and publish it yourself.');
}
function judgeLeg({ found, planned, verification, seen }) {
    const { record } = found;
    const said = saidProblems(record, verification);
    const isVerified = said.length === 0 && seen.every(({ seen: one }) => one.kind === 'seen' && one.untested === null);
    const isAsked = verification !== 'waived';
    const refusals = [
        ...planProblems(record, planned),
        ...(isAsked ? said : []),
        ...(record.images.length === 0 ? ['its record names no image'] : []),
        ...seen.flatMap((one) => imageProblems(one, isAsked && said.length === 0)),
    ];
    return {
        isVerified: isVerified && refusals.length === 0,
        refusals: refusals.map((reason) => `${record.leg} is not published: ${reason.replace(/\.$/, '')}.`),
    };
}
function planProblems(record, planned) {
    if (planned === null)
        return [];
    const problems = [];
    if (planned.key !== null && record.key !== planned.key) {
        problems.push(`its record is of the key ${record.key ?? 'none'}, but the plan says ${planned.key}; publish with the plan that it was baked by`);
    }
    for (const { id, account } of record.images) {
        if (planned.account === null || account === null || account === planned.account)
            continue;
        problems.push(`${id} is in the account ${account}, but the plan says ${planned.account}`);
    }
    return problems;
}
function saidProblems(record, verification) {
    const { verification: tested, images } = record;
    if (tested === null) {
        if (verification === 'earlier')
            return [];
        return [
            'nothing has tested it. Run kitchen-verify between bake and publish-image, or say verify: none in the manifest where nothing can',
        ];
    }
    if (tested.gate !== 'pass') {
        return [`its tests did not pass (${tested.conclusion}). Mend the image or its tests, and verify it again`];
    }
    const problems = [];
    if (!tested['image-verified'])
        problems.push('it is not proved that its tests ran on this very image');
    for (const { id, digests } of images) {
        if (tested.image === id || tested.image === digests['config'])
            continue;
        problems.push(`${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(tested.image)} was tested, not its image ${id}. Verify the very image that is to be published`);
    }
    return problems;
}
function imageProblems({ image, seen }, isAsked) {
    if (seen.kind === 'unknown')
        return [`its provider cannot confirm ${image.id}: ${seen.reason}`];
    return [...seen.problems, ...(isAsked && seen.untested !== null ? [seen.untested] : [])];
}
const MOST_SHOWN = 5;
function dirtyProblems({ found, targets: names }, targets) {
    const { leg, git } = found.record;
    const dirty = git.dirty ?? [];
    if (dirty.length === 0)
        return [];
    const files = `${dirty.slice(0, MOST_SHOWN).join(', ')}${dirty.length > MOST_SHOWN ? ` and ${dirty.length - MOST_SHOWN} more` : ''}`;
    return names.flatMap((name) => {
        const used = (0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_2__  .Ap)(targets[name]);
        const telling = _image_placeholder_js__WEBPACK_IMPORTED_MODULE_2__  .o5.filter((one) => used.has(one));
        if (telling.length === 0)
            return [];
        const shown = telling.map((one) => `{${one}}`).join(' and ');
        return [`${leg} was baked of files that differ from the commit (${files}), and the target ${name} uses ${shown}.`];
    });
}


/***/ })

};
