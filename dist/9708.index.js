export const id = 9708;
export const ids = [9708];
export const modules = {

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

/***/ 28016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  promote: () => (  promote)
});

var changes = __webpack_require__(78987);
var publish_image_folder = __webpack_require__(29940);
var gate_run = __webpack_require__(37175);
var publishers = __webpack_require__(92229);
var report = __webpack_require__(397);
var channel_history = __webpack_require__(49354);
var files = __webpack_require__(74555);
var values = __webpack_require__(1252);
;// CONCATENATED MODULE: ./.build/publish/engine/agreement.js



function agreementOf({ history, wanted, changes, terms }, given) {
    const aim = (0,files .sc)((0,values .dj)({ channel: history.channel, terms, legs: inOrder(wanted).map(aimOf) }));
    const newest = new Map(wanted.map(({ leg }) => [leg, (0,channel_history .su)(history, leg)]));
    const isThere = (one) => {
        const entry = newest.get(one.leg);
        return entry !== undefined && (0,channel_history .Ft)(entry, one);
    };
    const isSettled = (one) => isThere(one) && newest.get(one.leg)?.since !== null;
    const unsettled = wanted.filter((one) => !isSettled(one));
    const own = new Set(changes.map(({ leg }) => leg));
    const shared = new Set(changes.flatMap(({ leg, target }) => (leg === null || leg === '' ? [target] : [])));
    const following = unsettled.length > 0 ? [] : wanted.filter(({ targets }) => targets.some((one) => shared.has(one)));
    const moving = wanted.filter((one) => !isSettled(one) || own.has(one.leg) || following.includes(one));
    const isBegun = (one) => {
        const entry = newest.get(one.leg);
        return isThere(one) && entry?.since === null && entry.agreed === given && entry.aim === aim;
    };
    const begun = moving.filter(isBegun);
    const begins = moving.filter((one) => !isBegun(one) && (changes.length > 0 || !isThere(one)));
    const isResumed = begins.length === 0 && begun.length > 0;
    const shown = {
        channel: history.channel,
        aim,
        legs: inOrder(moving).map((one) => {
            const entry = newest.get(one.leg);
            return { leg: one.leg, before: entry === undefined ? null : namesOf(entry), after: namesOf(one) };
        }),
        changes: changes.map((change) => (0,values .dj)(change)).toSorted(values .Nx),
    };
    return {
        digest: moving.length === 0 ? '' : (0,files .sc)((0,values .dj)(shown)),
        aim,
        begins: begins.map(({ leg }) => leg),
        ends: moving.filter((one) => !begins.includes(one)).map(({ leg }) => leg),
        isResumed,
    };
}
function inOrder(legs) {
    return legs.toSorted((a, b) => (0,values .Nx)(a.leg, b.leg));
}
function aimOf({ leg, targets, version, ...images }) {
    return { leg, version, targets: targets.toSorted(values .Nx), images: namesOf(images) };
}
function namesOf({ key, images }) {
    return { key, images: images.map(({ provider, region, id }) => ({ provider, region, id })) };
}

var context = __webpack_require__(17112);
var revocation = __webpack_require__(37446);
var current_list = __webpack_require__(17561);
var candidates = __webpack_require__(73795);
var image_channel = __webpack_require__(58735);
var image_scan = __webpack_require__(51611);
;// CONCATENATED MODULE: ./.build/publish/engine/needs.js



function unmetNeeds(needs, image, { channel, histories, now }) {
    const because = (reason) => `${image.leg} may not stand in the channel ${channel}: ${reason}`;
    return needs.flatMap((need) => {
        if (need === 'verify') {
            return image.isVerified
                ? []
                : [
                    because('nothing says that this very image passed its tests. Run kitchen-verify, and promote by its record.'),
                ];
        }
        if (image.stood)
            return [];
        if (need === 'scan')
            return scanProblems(image).map(because);
        const history = histories.get(need.channel);
        const since = history === undefined ? undefined : (0,channel_history .EW)(history, image.leg, image);
        if (since === undefined) {
            return [because(`it does not stand in the channel ${need.channel}. Promote it there first.`)];
        }
        const due = since + (0,image_channel .hy)(need);
        if (due <= now)
            return [];
        return [
            because(`it stands in the channel ${need.channel} since ${new Date(since).toISOString()}, and must for ${need.age ?? ''}. Promote it from ${new Date(due).toISOString()} on.`),
        ];
    });
}
function scanProblems({ scan, images }) {
    if (scan === undefined) {
        return [
            'its record tells of no scan. Scan the image, and name the record that says what came of it by the input "records".',
        ];
    }
    const told = `the scan by ${scan.by} at ${scan.at}`;
    if (scan.gate !== 'pass')
        return [`${told} did not let it pass. Mend the image, and bake it anew.`];
    const other = (0,image_scan .Fz)(scan, images);
    return other === undefined ? [] : [`${told} was not of its image ${other.id}. Scan that very image.`];
}

var records = __webpack_require__(95568);
var errors = __webpack_require__(8005);
var runner_inputs = __webpack_require__(88278);
var record_file = __webpack_require__(33554);
var selection = __webpack_require__(42382);
var engine_revoked = __webpack_require__(85799);
var record_chain = __webpack_require__(29131);
var previous = __webpack_require__(27046);
var image_asker = __webpack_require__(35130);
var image_record = __webpack_require__(24375);
;// CONCATENATED MODULE: ./.build/pipeline/promote/earlier.js





function recordOfEntry({ run }, leg, entry) {
    const { work } = leg;
    const record = {
        ...(0,image_record .VI)(leg),
        name: leg.name,
        key: entry.key,
        recipe: entry.recipe,
        status: 'reused',
        builder: work.builder,
        images: entry.images,
        parent: entry.parent,
        sources: entry.sources,
        git: {
            repository: run.repository,
            commit: '',
            ref: '',
            template: work.builder === 'packer' ? work.template : work.file,
            ...(entry.dirty === undefined ? {} : { dirty: [...entry.dirty] }),
        },
        tools: { packer: null, plugins: {} },
        run: { url: run.url, id: run.id, attempt: run.attempt },
        'baked-in': entry['baked-in'],
        previous: null,
        variables: [],
        stages: [],
        leftovers: [],
        failure: null,
        verification: null,
        ...(entry.scan === undefined ? {} : { scan: entry.scan }),
        publications: [],
    };
    return { record, digest: (0,files .sc)((0,record_file .sF)(record)), from: 'the history of a channel', attempt: run.attempt };
}
async function recordOfKey(host, { plan, channel }, leg, key) {
    const asker = (0,image_asker .Y)(host, { agent: 'bakehouse-promote', passEnv: [], buildRegistry: plan['build-registry'] });
    const isUntested = leg.verify?.['none'] === true && !channel.needs.includes('verify');
    return (0,previous .i7)(host, leg, { key, recipe: null }, asker, (images) => images.every((image) => (image.verified || isUntested) && isBakedAs(image, leg, key)));
}
const LONGEST_MARK = 256;
function isBakedAs({ leg: told = '' }, { leg, slug, aliases, key: planned }, key) {
    if (told === '' || planned?.toLowerCase() === key.toLowerCase())
        return true;
    return [leg, slug, ...aliases].some((one) => one === told || one.slice(0, LONGEST_MARK) === told);
}

var late_values = __webpack_require__(49537);
;// CONCATENATED MODULE: ./.build/pipeline/promote/meant.js




function meantBy({ host }, leg, entry, set) {
    const own = set.records.filter(({ record }) => record.leg === leg.leg && isWhole(record) && (0,channel_history .Ft)(record, entry));
    const known = (0,record_chain .YL)({ records: own, problems: [] }).byLeg.get(leg.leg);
    const found = known ?? recordOfEntry(host, leg, entry);
    const { version } = entry;
    const isMarked = found.record.git.dirty !== undefined && version.endsWith(late_values .j);
    return { leg, found, version: isMarked ? version.slice(0, -late_values .j.length) : version };
}
function isWhole({ status }) {
    return status === 'baked' || status === 'reused';
}

;// CONCATENATED MODULE: ./.build/pipeline/promote/by-image.js





async function byImage(request, legs, set) {
    const { host, settings, history } = request;
    const { image } = settings.inputs;
    const name = image.toLowerCase();
    const isNamed = ({ id, digests }) => [id, ...Object.values(digests ?? {})].some((one) => one.toLowerCase() === name);
    const own = set.records.filter(({ record }) => record.key?.toLowerCase() === name || record.images.some(isNamed));
    const { byLeg, problems } = (0,record_chain .YL)({ records: own, problems: set.problems });
    const refusals = [...problems.values()].flat();
    const items = legs.flatMap((leg) => {
        const found = byLeg.get(leg.leg);
        const lack = found === undefined ? undefined : lackOf(host, found);
        if (lack !== undefined) {
            refusals.push(`${leg.leg} is not promoted by the record ${lack}.`);
            return [];
        }
        if (found !== undefined)
            return [{ leg, found }];
        const entry = history.entries.findLast((one) => one.leg === leg.leg && (one.key?.toLowerCase() === name || [...one.images, ...one.places].some(isNamed)));
        return entry === undefined ? [] : [meantBy(request, leg, entry, set)];
    });
    if (items.length > 0 || refusals.length > 0)
        return { items, notices: [], refusals };
    const asked = /^bk\d{1,3}-[a-z2-7]{40}$/.test(name) ? legsOfKey(settings.plan.legs, legs, name) : [];
    const known = [];
    const silent = [];
    for (const leg of asked) {
        try {
            const found = await recordOfKey(host, settings, leg, name);
            if (found !== undefined)
                known.push({ leg, found });
        }
        catch (error) {
            silent.push(error);
        }
    }
    const [meant, ...others] = known;
    if (meant !== undefined && others.length === 0)
        return { items: [meant], notices: [], refusals };
    if (meant !== undefined) {
        const which = known.map(({ leg }) => leg.leg).join(', ');
        throw new errors .yo(`Nobody can tell by the key ${name} alone which leg is meant: ${which} could be. Name the record of the right one by the input "records".`);
    }
    if (silent.length > 0)
        throw silent[0];
    throw new errors .yo(`Nothing that is known here is called ${(0,runner_inputs .WU)(image)}: no leg of the plan, no record, nothing that stood in the channel${asked.length === 0 ? '' : ', and no bake that is whole, passed its tests and was baked as one of its legs'}. Name its record by the input "records".`);
}
function legsOfKey(all, legs, name) {
    const isOf = ({ key }) => key?.toLowerCase() === name;
    return all.some(isOf) ? legs.filter(isOf) : legs;
}
function lackOf({ run }, { record, from }) {
    if (!isWhole(record))
        return `${from}, which is ${record.status}`;
    const { repository } = record.git;
    const isOther = repository !== '' && run.repository !== '' && repository.toLowerCase() !== run.repository.toLowerCase();
    return isOther ? `${from}, which is of the repository ${repository}, not of ${run.repository}` : undefined;
}

;// CONCATENATED MODULE: ./.build/pipeline/promote/choice.js










async function chooseLegs(request) {
    const { settings, host, folder } = request;
    const { inputs, plan, name, publishing } = settings;
    const legs = legsOf(settings);
    if (legs.length === 0) {
        throw new errors .yo(`No leg of the plan goes to the channel ${name}: name one of its targets (${settings.channel.targets.join(', ')}) in \`publish\` of an image.`);
    }
    const byName = inputs.image !== '' && !namesLegs(settings, inputs.image);
    if (byName && (inputs.from !== '' || inputs.back || inputs.revoked)) {
        throw new errors .dz(`Input "image" (${(0,runner_inputs .WU)(inputs.image)}) names one image, and so goes with none of "from", "back" and "revoked", which say themselves which is meant. Give one of them.`);
    }
    if (!byName && inputs.from === '' && !inputs.back && !inputs.revoked) {
        const found = await (0,gate_run .Z3)(host, publishing, folder);
        return { found, notices: [], refusals: [] };
    }
    const set = inputs.records.length > 0
        ? await (0,records .g)(host, publishing.inputs, plan, folder.path)
        : { records: plan.records.map(record_file .w9), problems: [] };
    const wanted = byName ? await byImage(request, legs, set) : byHistory(request, chosenLegs(settings, legs), set);
    const due = wanted.items.map(({ leg, found, version }) => ({
        found,
        leg,
        targets: targetsOf(settings, leg),
        isPrevious: true,
        ...(version === undefined || inputs.version !== '' ? {} : { version }),
    }));
    const found = { set, due, leftOut: [], refused: [], refusals: [] };
    return { found, notices: wanted.notices, refusals: wanted.refusals };
}
function legsOf({ plan, channel }) {
    return plan.legs.filter((leg) => leg.publish.some((target) => channel.targets.includes(target)));
}
function targetsOf({ channel }, { publish }) {
    return channel.targets.filter((target) => publish.includes(target));
}
function namesLegs({ plan }, image) {
    if (/^(?:bk\d{1,3}-|sha256:)/i.test(image))
        return false;
    try {
        return (0,selection .Q7)(plan.legs, { only: [image], except: [], with: 'none' }).size > 0;
    }
    catch {
        return false;
    }
}
function chosenLegs({ inputs, plan }, legs) {
    if (inputs.image === '')
        return legs;
    const chosen = (0,selection .Q7)(plan.legs, { only: [inputs.image], except: [], with: 'none' });
    return legs.filter(({ leg }) => chosen.has(leg));
}
function byHistory(request, legs, set) {
    const { settings, history, from, revoked, unknown } = request;
    const { inputs, name, channel } = settings;
    if (from !== null) {
        const items = legs.flatMap((leg) => {
            const entry = (0,channel_history .YP)(from, leg.leg);
            return entry === undefined ? [] : [meantBy(request, leg, entry, set)];
        });
        const refusals = items.length > 0 ? [] : [`Nothing stands in the channel ${from.channel} that goes to ${name}.`];
        return { items, notices: [], refusals };
    }
    if (unknown !== null) {
        const told = `What is revoked is not known: ${unknown}. So nobody can tell what is good in the channel ${name}. Give the job \`permissions: contents: read\`, or run it again when GitHub answers.`;
        return { items: [], notices: [], refusals: [told] };
    }
    const items = [];
    const notices = [];
    const refusals = [];
    for (const leg of legs) {
        const newest = (0,channel_history .su)(history, leg.leg);
        if (newest === undefined)
            continue;
        if (inputs.apply !== '' && newest.agreed === inputs.apply) {
            items.push(meantBy(request, leg, newest, set));
            continue;
        }
        const whyRevoked = (entry) => (0,engine_revoked .pP)(meantBy(request, leg, entry, set).found.record, settings.plan, set.records, revoked)?.reason ??
            (0,engine_revoked .kJ)(entry, revoked);
        const reason = whyRevoked(newest);
        if (inputs.revoked) {
            if (reason === undefined) {
                const stays = (0,channel_history .pZ)(history, leg.leg).flatMap((entry) => {
                    const why = whyRevoked(entry);
                    return why === undefined ? [] : [`by the key ${entry.key ?? 'none'}, and ${why}`];
                });
                const told = stays.map((one) => `${leg.leg} may still stand in the channel ${name} ${one}. Finish promoting.`);
                (channel['on-revoke'] === 'none' ? notices : refusals).push(...told);
                continue;
            }
            const stands = `${leg.leg} stands in the channel ${name} by the key ${newest.key ?? 'none'}, and ${reason}`;
            if (channel['on-revoke'] === 'fail') {
                refusals.push(`${stands}. on-revoke of the channel is fail: promote another image, or go back by --back.`);
                continue;
            }
            notices.push(`${stands}.`);
            if (channel['on-revoke'] === 'none') {
                notices.push(`${leg.leg} is left where it stands, since on-revoke of the channel ${name} is none.`);
                continue;
            }
        }
        const earlier = (0,channel_history .OR)(history.entries, newest).map((entry) => ({ entry, why: whyRevoked(entry) }));
        const good = earlier.find(({ why }) => why === undefined);
        for (const { entry, why } of earlier.slice(0, good === undefined ? earlier.length : earlier.indexOf(good)))
            notices.push(`${leg.leg} does not go back to the key ${entry.key ?? 'none'}: ${why ?? ''}.`);
        if (good === undefined)
            refusals.push(`${leg.leg} cannot go back in the channel ${name}: nothing else that is good stood there before.`);
        else
            items.push(meantBy(request, leg, good.entry, set));
    }
    if (items.length === 0 && refusals.length === 0 && inputs.back)
        refusals.push(`Nothing of ${inputs.image === '' ? 'the plan' : inputs.image} ever stood in the channel ${name}.`);
    return { items, notices, refusals };
}

;// CONCATENATED MODULE: ./.build/pipeline/promote/gate.js








async function openPromotionGate({ host, settings, ...request }) {
    const { inputs, plan, name, publishing } = settings;
    const { folder, histories, now } = request;
    const history = histories.get(name) ?? (0,channel_history .s4)(name);
    const from = inputs.from === '' ? null : (histories.get(inputs.from) ?? (0,channel_history .s4)(inputs.from));
    const { list, unknown } = await (0,current_list .H)(host, inputs['github-token']);
    const revoked = (0,revocation .Vv)(list.entries, plan.revocations ?? []);
    const choice = await host.group('Choice', () => chooseLegs({ host, settings, folder, history, from, revoked, unknown }));
    const judged = await host.group('Gate', () => (0,gate_run .vP)(host, publishing, choice.found, now));
    const branch = (0,candidates .H9)({ ...host.run, defaultBranch: (0,context .yt)(host.environment) });
    const refusals = [
        ...(branch === undefined || inputs.apply === '' ? [] : [branch]),
        ...choice.refusals,
        ...judged.refusals,
        ...refusedNeeds(settings, judged, histories, now.getTime()),
    ];
    if (judged.admitted.length === 0 && refusals.length === 0 && !inputs.revoked)
        refusals.push(...judged.leftOut.map(({ leg, reason }) => `${leg} is not promoted: ${reason}.`));
    const onlyShown = branch === undefined || inputs.apply !== '' ? [] : [`${branch} This run only shows; applied, it would be refused.`];
    return { ...judged, refusals, notices: [...onlyShown, ...choice.notices] };
}
function refusedNeeds({ channel, name }, { admitted }, histories, now) {
    return admitted.flatMap(({ candidate: { leg, isVerified, images, record } }) => {
        const own = { key: record.key, images };
        const stood = histories.get(name)?.entries.some((one) => one.leg === leg && one.since !== null && (0,channel_history .Ft)(one, own));
        const { scan } = record;
        return unmetNeeds(channel.needs, { ...own, images: record.images, leg, isVerified, scan, stood: stood === true }, { channel: name, histories, now });
    });
}

var history_store = __webpack_require__(65306);
var inputs = __webpack_require__(33137);
var summary = __webpack_require__(44495);
;// CONCATENATED MODULE: ./.build/pipeline/promote/listing.js



const MOST_ROWS = 200;
function listingOf(history) {
    return [...(0,values .me)(history.entries, ({ leg }) => leg)].flatMap(([leg, entries]) => {
        const stands = (0,channel_history .YP)(history, leg);
        return [
            leg,
            ...entries.toReversed().map((entry) => {
                const { key, version, by, begun, since, images } = entry;
                const ids = images.map(({ region, id }) => (region === 'local' ? id : `${region} ${id}`)).join(', ');
                return `  ${entry === stands ? '*' : ' '} ${key ?? 'no key'} ${version}, ${timeOf(begun, since)} by ${by}: ${ids}`;
            }),
        ];
    });
}
function timeOf(begun, since) {
    return since === null ? `begun at ${begun}, its end not seen,` : `since ${since}`;
}
async function tellHistory(host, history) {
    const { channel, entries } = history;
    host.output('status', 'unchanged');
    if (entries.length === 0) {
        host.info(`Nothing has been promoted to the channel ${channel}.`);
        return;
    }
    for (const line of listingOf(history))
        host.info(line.replaceAll(/\p{Cc}/gu, ' '));
    const rows = entries.toReversed().slice(0, MOST_ROWS).map(rowOf(history));
    const more = entries.length > rows.length ? `\n\n_and ${entries.length - rows.length} more_` : '';
    await host.summary(`### Channel ${(0,summary .FV)(channel)}\n\n${(0,summary .tp)(['', 'leg', 'key', 'version', 'since', 'by'], rows)}${more}\n`);
}
function rowOf(history) {
    return (entry) => {
        const { leg, key, version, since, begun, by } = entry;
        const sign = since === null ? '🟠' : (0,channel_history .YP)(history, leg) === entry ? '🟢' : '⚪';
        const when = since === null ? `begun at ${begun}` : since;
        return [sign, (0,summary .SS)(leg), (0,summary .SS)(key ?? 'none'), (0,summary .FV)(version), when, (0,summary .FV)(by)];
    };
}

var own_name = __webpack_require__(80761);
;// CONCATENATED MODULE: ./.build/pipeline/promote/notes.js



function notedLegs({ admitted }) {
    return admitted.map(({ candidate, targets }) => {
        const { leg, image, record, values } = candidate;
        return {
            leg,
            image,
            key: record.key,
            recipe: record.recipe,
            version: values.get('version') ?? '',
            'baked-in': record['baked-in'],
            parent: record.parent,
            sources: record.sources,
            images: record.images,
            targets,
            scan: record.scan,
            dirty: record.git.dirty,
        };
    });
}
function authorOf(host, given) {
    const by = given === '' ? (0,own_name .q)(host) : given;
    return { by: by === '' ? 'unknown' : by.slice(0, LONGEST_NAME), run: host.run.url };
}
const LONGEST_NAME = 100;
async function noteBegun({ store, legs, seen, ...words }, { begins, ends }, now, ledger) {
    const entries = legs.filter(({ leg }) => begins.includes(leg)).map((one) => entryOf(one, words, now, null));
    await store.update(wordsOf('Promote', entries, seen.channel), (there) => {
        for (const leg of ends)
            if (!isAsSeen(there, seen, leg))
                throw promotedMeanwhile(there, leg);
        return withEntries(there, seen, entries);
    }, ledger);
}
async function noteEnd({ store, legs, seen, ...words }, { begins, ends }, placed, { now, isMoving }, ledger) {
    const ended = legs.filter(({ leg }) => begins.includes(leg) || ends.includes(leg));
    const end = (leg) => ({
        since: now.toISOString(),
        places: placed.filter((one) => one.leg === leg).map(({ provider, region, id }) => ({ provider, region, id })),
    });
    const fresh = isMoving
        ? []
        : legs.filter(({ leg }) => begins.includes(leg)).map((one) => entryOf(one, words, now, end(one.leg)));
    await store.update(wordsOf('Note that the channel has', ended, seen.channel), (there) => ended.reduce((history, one) => (0,channel_history .EA)(history, one, end(one.leg)), withEntries(there, seen, fresh)), ledger);
}
function withEntries(there, seen, entries) {
    return entries.reduce((history, entry) => {
        const now = (0,channel_history .su)(there, entry.leg);
        if (now !== undefined && now.agreed === entry.agreed && (0,channel_history .Ft)(now, entry) && now.since === entry.since)
            return history;
        if (isAsSeen(there, seen, entry.leg))
            return (0,channel_history .rM)(history, entry);
        throw promotedMeanwhile(there, entry.leg);
    }, there);
}
function isAsSeen(there, seen, leg) {
    return JSON.stringify((0,channel_history .su)(there, leg)) === JSON.stringify((0,channel_history .su)(seen, leg));
}
function promotedMeanwhile(there, leg) {
    const now = (0,channel_history .su)(there, leg);
    return new errors .yo(`Somebody else has promoted ${leg} to the channel ${there.channel} meanwhile (${now?.by ?? 'nobody'}, key ${now?.key ?? 'none'}). Look at it anew, without "apply".`);
}
function entryOf({ leg, image, key, recipe, version, 'baked-in': bakedIn, parent, sources, images, scan, dirty }, { by, run, agreed, aim }, now, end) {
    return {
        leg,
        image,
        key,
        recipe,
        version,
        'baked-in': bakedIn,
        parent,
        sources,
        images,
        places: [...(end?.places ?? [])],
        begun: now.toISOString(),
        since: end?.since ?? null,
        by,
        run,
        agreed,
        ...(aim === undefined ? {} : { aim }),
        ...(0,channel_history .Ek)(dirty),
        ...(scan === undefined ? {} : { scan }),
    };
}
const MOST_NAMED = 5;
function wordsOf(verb, legs, channel) {
    const names = legs.slice(0, MOST_NAMED).map(({ leg }) => leg);
    const more = legs.length > names.length ? ` and ${legs.length - names.length} more` : '';
    return `${verb} ${names.join(', ')}${more}${verb === 'Promote' ? ` to ${channel}` : ` (${channel})`}`;
}

var promote_settings = __webpack_require__(39721);
;// CONCATENATED MODULE: ./.build/pipeline/promote/main.js













async function promote(given) {
    const host = {
        ...given,
        output: (name, value) => (name in inputs .z ? given.output(name, value) : undefined),
    };
    host.output('changes-digest', '');
    await (0,changes .C)(host, 'promote', (interrupt, onLedger) => promoteLegs(host, interrupt, onLedger));
}
async function promoteLegs(host, interrupt, onLedger) {
    const started = Date.now();
    const settings = await (0,promote_settings .e)(host);
    const { inputs, name, channel, publishing } = settings;
    if (!inputs.list)
        (0,gate_run .nx)(host, publishing);
    const folder = (0,publish_image_folder .C)(host);
    const store = (0,history_store .jC)(host, settings, folder, name, channel);
    const histories = await host.group('History', () => (0,history_store .X_)(host, settings, folder, store));
    const history = histories.get(name) ?? (0,channel_history .s4)(name);
    host.output('history', JSON.stringify(history.entries));
    if (inputs.list)
        return tellHistory(host, history);
    const gate = await openPromotionGate({ host, settings, folder, histories, now: new Date(started) });
    for (const message of [...gate.warnings, ...gate.notices])
        host.annotate({ level: 'warning', title: 'Promote', message });
    const known = { settings: publishing, folder, gate, started };
    if (gate.refusals.length > 0)
        return (0,report .OH)(host, { ...known, survey: publishers .BU });
    const targets = await (0,publishers .Kk)(host, publishing, folder, gate, new Date(started));
    const survey = await host.group('Preflight', () => (0,publishers .rs)(host, targets));
    const surveyed = { ...known, survey };
    if (survey.refusals.length > 0)
        return (0,report .OH)(host, surveyed);
    const legs = notedLegs(gate);
    const terms = { channel, targets: publishing.targets };
    const agreement = agreementOf({ history, wanted: legs, changes: survey.changes, terms }, inputs.apply);
    if (agreement.digest === '' || inputs.apply === '')
        return showMoves(host, surveyed, agreement, (0,history_store .pJ)(name, store));
    if (inputs.apply !== agreement.digest && !agreement.isResumed) {
        const message = `What is to be moved is not what was agreed: it has the digest ${agreement.digest}, but ${inputs.apply} was given. Run it without "apply", and look at what it shows.`;
        return (0,report .OH)(host, { ...known, gate: { ...gate, refusals: [message] }, survey: publishers .BU });
    }
    const { aim } = agreement;
    const note = { store, legs, agreed: inputs.apply, aim, seen: history, ...authorOf(host, inputs.by) };
    const isMoving = survey.changes.length > 0;
    await (0,changes .r)(host, interrupt, surveyed, targets, {
        onLedger,
        before: async (ledger) => {
            if (!isMoving)
                return;
            await host.group('History', () => noteBegun(note, agreement, new Date(started), ledger));
        },
        after: (ledger, placed) => host.group('History', () => noteEnd(note, agreement, placed, { now: new Date(), isMoving }, ledger)),
    });
    host.output('changes-digest', agreement.digest);
    host.output('history', JSON.stringify((await store.read()).entries));
}
async function showMoves(host, surveyed, { digest }, noting) {
    const { survey } = surveyed;
    const changes = digest === '' ? [] : [noting, ...survey.changes];
    await (0,report ._S)(host, { ...surveyed, survey: { ...survey, changes } });
    host.output('changes-digest', digest);
    if (digest !== '')
        host.info(`Nothing was moved. To do so, add: --apply ${digest}`);
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
  var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39535);
  var _image_provider_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33623);
  var _image_placeholder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90881);
  var _image_scan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51611);






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
    return (viewed) => (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_4__  .Q)(viewed.record.images, IMAGES_AT_ONCE, async (image) => ({ image, seen: await look(viewed, image) }));
}
function unasked({ provider }, providers) {
    const title = providers.find(({ name }) => name === provider)?.title ?? provider;
    return (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_5__  .JM)(title, 'confirm an image', 'Take its id from the outputs of bake, and publish it yourself.');
}
function judgeLeg({ found, planned, needsScan = false, verification, seen }) {
    const { record } = found;
    const said = saidProblems(record, verification);
    const isConfirmed = seen.every(({ seen: one }) => one.kind === 'seen' && one.untested === null);
    const isEarlier = verification === 'earlier' || (record.status === 'reused' && record.tested === true && isConfirmed);
    const unscanned = (0,_image_scan_js__WEBPACK_IMPORTED_MODULE_3__  .sl)(record.scan) ?? (0,_image_scan_js__WEBPACK_IMPORTED_MODULE_3__  .Lh)(record, needsScan && !isEarlier);
    const isVerified = said.length === 0 && unscanned === undefined && isConfirmed;
    const isAsked = verification !== 'waived';
    const refusals = [
        ...planProblems(record, planned),
        ...(isAsked ? said : []),
        ...(unscanned === undefined ? [] : [`${unscanned}. ${scanAdvice(record)}`]),
        ...(record.images.length === 0 ? ['its record names no image'] : []),
        ...seen.flatMap((one) => imageProblems(one, isAsked && said.length === 0)),
    ];
    return {
        isVerified: isVerified && refusals.length === 0,
        refusals: refusals.map((reason) => `${record.leg} is not published: ${reason.replace(/\.$/, '')}.`),
    };
}
function scanAdvice({ scan }) {
    return (0,_image_scan_js__WEBPACK_IMPORTED_MODULE_3__  .sl)(scan) === undefined
        ? 'Scan this very image by kitchen-verify with the plan, between bake and publish-image'
        : 'Mend the image, or say in the policy why it does no harm, and until when';
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
