export const id = 8327;
export const ids = [8327];
export const modules = {

/***/ 44495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   aY: () => (/* binding */ foldedBlock),
/* harmony export */   mW: () => (/* binding */ fitSummary),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   yZ: () => (/* binding */ summaryPart),
/* harmony export */   zW: () => (/* binding */ fencedBlock)
/* harmony export */ });
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
    return `<details><summary>${escapeHtml(title)}</summary>\n\n${fencedBlock(text)}\n\n</details>\n`;
}
/** Text of a stranger as a block. */
function fencedBlock(text) {
    const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${text}\n${fence}`;
}
/** Cells must be Markdown already. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
/** A summary that others follow in the same file: after a folded part Markdown begins only behind an empty line. */
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


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ov: () => (/* binding */ SHORTEST_ENCODED),
  Sb: () => (/* binding */ Secrets),
  EN: () => (/* binding */ createScrub),
  VX: () => (/* binding */ longestForm)
});

// UNUSED EXPORTS: secretForms

;// CONCATENATED MODULE: ./.build/core/secrets/dense-forms.js
/** Windows are this long, and a text is looked at every `STRIDE` characters: so 12 in a row are always found. */
const WINDOW = 8;
const STRIDE = 5;
const SHORTEST_WORD = 12;
/** As many bytes make a window in hex, and every second is looked at: so 6 in a row are always found. */
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
/** A set of short texts of one length. Nearly every question is answered by a look at the first two characters. */
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
    /** Whether one of them stands in a text, between two places, at any of every `stride` characters. */
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
/** Characters of base64, in either alphabet. */
const IN_WORD = Uint8Array.from({ length: 128 }, (_, code) => (/[\w+/-]/.test(String.fromCharCode(code)) ? 1 : 0));
/** Hides the words that hold a window. A word that is too short is stepped over without a look at its letters. */
function hideWords(text, windows) {
    const inWord = (at) => IN_WORD[text.charCodeAt(at)] === 1;
    let shown = '';
    let copied = 0;
    // Before `at` no word goes on.
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
/** The value of a hex digit; 16 and more for all else. */
const DIGITS = Uint8Array.from({ length: 128 }, (_, code) => {
    const value = Number.parseInt(String.fromCharCode(code), 16);
    return Number.isNaN(value) ? 16 : value;
});
/** Hides dumps of bytes in hex, as xxd, od, openssl and C write them, that hold a window. */
function hideDumps(text, windows) {
    const digit = (at) => DIGITS[text.charCodeAt(at)] ?? 16;
    let shown = '';
    let copied = 0;
    for (let at = 0; at + 2 * SHORTEST_DUMP <= text.length;) {
        if (digit(at) > 15 || digit(at + 1) > 15) {
            // Two digits in a row begin a dump; the second may be the first of another two.
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
/** The place after what stands between two bytes: nothing, a blank, a colon, a hyphen, a comma, `0x` or `\x`. */
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
/** Bytes as characters, so that they can be looked for as texts are. */
function bytesText(bytes) {
    return Buffer.from([...bytes]).toString('latin1');
}
/** The last lines of what base64 wraps, which can be too short for a window. */
function wrappedEnds(secret) {
    return [secret, `${secret}\n`].flatMap((text) => {
        const base64 = Buffer.from(text).toString('base64');
        return COLUMNS.map((columns) => base64.slice(Math.floor(base64.length / columns) * columns)).filter((end) => end.length >= WINDOW && end.length < base64.length);
    });
}
/** Bytes whose base64 is long enough for a window, wherever they begin. */
const SHORTEST_DENSE = 9;
function denseTexts(secret) {
    const plain = Buffer.from(secret);
    const found = [plain, Buffer.from(secret, 'utf16le')].flatMap(innerForms);
    // Base64 within base64; only of the text itself, since it makes many windows.
    found.push(...innerForms(plain).flatMap((form) => innerForms(Buffer.from(form))));
    // A key that is base64 itself, wrapped anew. What frames it is no secret.
    const body = secret.replace(/-----[A-Z0-9 ]{0,60}-----/g, ' ');
    if (plain.length > 40 && body !== secret)
        found.push(body.replace(/\s+|\\[nr]/g, ''));
    return found.flatMap((text) => [text, text.replace(/\+/g, '-').replace(/\//g, '_')]);
}
function innerForms(bytes) {
    return bytes.length < SHORTEST_DENSE ? [] : [0, 1, 2].map((shift) => inner(bytes, shift));
}
/** The part of base64 that depends on these bytes alone, where they begin `shift` bytes after a group of three. */
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
    // od -x and hexdump write words of the machine, their second byte first.
    const odd = bytes.subarray(1, bytes.length - ((bytes.length - 1) % 2));
    return [bytes, Buffer.from(even).swap16(), Buffer.from(odd).swap16()].map((one) => bytesText(one));
}

;// CONCATENATED MODULE: ./.build/core/secrets/letter-forms.js
/** Secrets with letters that programs write in another way, and the stretches of them that they all leave alone. */
/** Shorter stretches are words that anybody may print. */
const SHORTEST_STRETCH = 8;
/** How programs write letters beyond ASCII: as escapes of bytes or of code points, or not at all. */
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
        // git, ls and bash
        bytes((byte) => `\\${byte.toString(8)}`),
        bytes(() => '?'),
        // Python's ascii()
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
/**
 * What stands between letters that are written in many ways: those beyond ASCII, and a backslash with the letter of a line
 * end, which Packer's stream and many a program turn into one.
 */
function stretchesOf(secret) {
    return secret
        .split(/(?:[^ -~]|\\[nr])+/)
        .map((stretch) => stretch.trim())
        .filter((stretch) => stretch.length >= SHORTEST_STRETCH && stretch !== secret);
}

// EXTERNAL MODULE: ./.build/core/text/machine-text.js
var machine_text = __webpack_require__(25651);
;// CONCATENATED MODULE: ./.build/core/secrets/secrets.js



/** Below this an encoding of a secret is too common a text to be taken for it; the plain value is hidden at any length. */
const SHORTEST_ENCODED = 4;
const SHORTEST_TWICE = 8;
const secrets_HIDDEN = '***';
const LONGEST_IN_PATTERN = 512;
const LARGEST_PATTERN = 16_384;
/**
 * The ways in which a secret usually turns up in what programs print. The runner's own masks know some of them
 * (actions/runner ValueEncoders.cs) but not hex, shell quoting or Packer's escapes, and only line by line.
 */
function secretForms(secret) {
    if (secret === '')
        return [];
    const forms = new Set([secret]);
    if (secret.length >= SHORTEST_ENCODED) {
        for (const form of encodedForms(secret))
            forms.add(form);
        // A value of several lines is printed line by line, each behind a prefix.
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
/** Forms of what letters that are written in many ways leave of a secret. */
function stretchForms(secret) {
    return inStream(stretchesOf(secret).flatMap((text) => [text, ...encodedForms(text)]));
}
/** These inside Packer's stream, too, and as it is read there: a backslash of their own is taken for one of its. */
function inStream(forms) {
    return forms.flatMap((form) => [form, (0,machine_text/* machineEscaped */.P)(form), (0,machine_text/* machineDecoded */.I)(form)]);
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
        // Longest first, so that the whole is hidden where one form begins another.
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
/** One pass for many forms; in parts, since an engine refuses a pattern of some hundred thousand characters. */
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
/** What a host was told to keep to itself. Its scrub is made anew only when there is something new to hide. */
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
/** The length of the longest form, which a cut through a long line has to look beyond. */
function longestForm(secrets) {
    return Math.max(0, ...secrets.flatMap(secretForms).map((form) => form.length));
}
function encodedForms(secret) {
    const bytes = Buffer.from(secret);
    const hex = bytes.toString('hex');
    return [
        ...base64Forms(bytes),
        // PowerShell's -EncodedCommand.
        ...base64Forms(Buffer.from(secret, 'utf16le')),
        ...uriForms(secret),
        ...jsonForms(secret),
        ...markupForms(secret),
        ...shellForms(secret),
        ...quotedForms(secret),
        ...letterForms(secret),
        ...wrappedEnds(secret),
        // PowerShell: a quote doubled inside quotes, a backtick before what it would expand.
        secret.replace(/'/g, "''"),
        secret.replace(/[`"$]/g, '`$&'),
        secret.replace(/"/g, '""'),
        hex,
        hex.toUpperCase(),
        hex.replace(/../g, '\\x$&'),
        // Dumps of what is too short to be found by its windows.
        ...[' ', ':'].flatMap((mark) => [hex, hex.toUpperCase()].map((digits) => (digits.match(/../g) ?? []).join(mark))),
    ];
}
/** Encoders differ in which marks they leave alone, in how they write a blank, and in the case of their digits. */
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
    // An address within an address.
    return [...once, ...once.map((form) => encodeURIComponent(form))];
}
function jsonForms(secret) {
    const json = JSON.stringify(secret).slice(1, -1);
    const unit = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
    // Go's encoder, which Packer uses, escapes what HTML would read; others escape the slash, or all beyond ASCII.
    const go = json.replace(/[<>&]/g, unit);
    const once = [json, go, json.replace(/\//g, '\\/'), json.replace(/[^ -~]/g, unit), go.replace(/[^ -~]/g, unit)];
    // JSON within JSON.
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
/** Python's repr and the `$'…'` of shells: a backslash before what the quotes would end at, and letters for line ends. */
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
        // bash's printf %q, by which these two mean something at the beginning only
        secret.replace(/[^\w@%+=:./-]/g, '\\$&'),
        secret.replace(/^[#~]|[^\w@%+=:./#~-]/g, '\\$&'),
    ];
}
/** Base64 of the secret wherever it begins in a longer text: three alignments, the part that depends on nothing else. */
function base64Forms(bytes) {
    const forms = [bytes.toString('base64'), bytes.toString('base64url')];
    // What is too short for the windows of base64 within base64.
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
/** The part of base64 of base64 that depends on nothing else, where a text begins with these bytes. */
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

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ machineDecoded),
/* harmony export */   P: () => (/* binding */ machineEscaped)
/* harmony export */ });
/** A text in Packer's machine-readable stream (packer/ui.go): commas and line ends escaped, nothing else. */
function machineEscaped(text) {
    return text.replace(/,/g, '%!(PACKER_COMMA)').replace(/\r/g, '\\r').replace(/\n/g, '\\n');
}
/** Lossy by nature: Packer escapes neither the backslash nor its own comma mark. For people, not for ids. */
function machineDecoded(text) {
    let plain = text;
    if (plain.includes('%!('))
        plain = plain.replaceAll('%!(PACKER_COMMA)', ',');
    if (plain.includes('\\'))
        plain = plain.replaceAll('\\r\\n', '\n').replaceAll('\\n', '\n').replaceAll('\\r', '\r');
    return plain;
}


/***/ })

};
