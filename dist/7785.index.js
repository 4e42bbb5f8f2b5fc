export const id = 7785;
export const ids = [7785];
export const modules = {

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

/***/ 80761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    q: () => (  ownName)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
  var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94463);


function ownName({ environment, workspace }) {
    const actor = environment['GITHUB_ACTOR'] ?? '';
    if (actor !== '')
        return actor;
    try {
        const env = (0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_1__  .Qc)(environment, [], { GIT_TERMINAL_PROMPT: '0' });
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('git', ['config', 'user.name'], {
            cwd: workspace,
            env,
            encoding: 'utf8',
            timeout: 10_000,
            stdio: ['ignore', 'pipe', 'ignore'],
        }).trim();
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 33137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K: () => (  promoteInputs),
    z: () => (  promoteOutputs)
  });
  var _actions_publish_image_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13041);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);


const { plan, 'plan-digest': planDigest, version, 'output-directory': outputDirectory, 'best-effort-regions': bestEffort, 'allow-public': allowPublic, 'artifact-prefix': artifactPrefix, } = _actions_publish_image_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .K;
const promoteInputs = {
    image: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({
        description: 'What is promoted: legs, as `web` or `web/debian-*`; a key (`bk2-…`); a digest (`sha256:…`); or the id of an image. Without it all legs that go to the channel.',
    }),
    to: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({ description: 'The channel, by its name in the manifest.', required: true }),
    from: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({ description: 'Promote what stands in this channel.' }),
    back: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Jt)({ default: 'false', description: 'Go back to what stood in the channel before.' }),
    revoked: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Jt)({
        default: 'false',
        description: 'Of what stands in the channel and is revoked, do what `on-revoke` of the channel says.',
    }),
    list: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Jt)({ default: 'false', description: 'Show what stood in the channel, when and by whom. Changes nothing.' }),
    apply: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({
        description: 'Carries out what was shown: its digest, which is the output `changes-digest`. Other changes than those are refused. Without it they are only shown.',
    }),
    records: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .p_)({
        description: 'The records of what is promoted: paths, folders that hold them, or prefixes of artifacts. Without it those of this run, and the plan; an image by its key is asked for at its provider.',
    }),
    plan: {
        ...plan,
        description: 'The plan, which holds the channels: the path of plan.json, or the name of its artifact.',
    },
    'plan-digest': planDigest,
    by: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({ description: 'Who promotes it. Default: who started the run, or the user.name of git.' }),
    version,
    'output-directory': outputDirectory,
    'best-effort-regions': bestEffort,
    'allow-public': allowPublic,
    'artifact-prefix': artifactPrefix,
    'github-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({
        secret: true,
        default: '${{ github.token }}',
        description: 'Reads `revocations.yml` of the default branch, and writes the history of the channel and files with `deliver: commit` or `pull-request`: may write contents, and pull requests.',
    }),
};
const { published, images, 'images-by-leg': imagesByLeg, changed, mutations, journal } = _actions_publish_image_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .L;
const promoteOutputs = {
    'changes-digest': 'The digest of the changes that were shown, for the input `apply` of whoever agrees; empty where nothing is due.',
    status: '`planned`: changes were shown; `published`: they were made; `unchanged`: all stands there already; `partial`: all but regions of `best-effort-regions`; `failed`.',
    history: 'What stood in the channel as JSON, as its history has it: of each leg the newest entry last.',
    published,
    images,
    'images-by-leg': imagesByLeg,
    changed,
    mutations,
    journal,
};


/***/ })

};
