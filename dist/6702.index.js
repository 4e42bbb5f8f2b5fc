export const id = 6702;
export const ids = [6702];
export const modules = {

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

/***/ 41463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  useCredentialTables),
    gT: () => (  having),
    j1: () => (  credentialTables),
    of: () => (  wholeCredentialTables)
  });
const any = (text) => text.trim() !== '';
const listed = (text) => !/^(?:|\{\}|\[\])$/.test(text.replaceAll(/\s/g, ''));
const having = (pattern) => (text) => pattern.test(text);
const KUBERNETES = having(/^[ \t]*(?:- )?(?:token|tokenFile|password|client-key|client-key-data|exec|auth-provider):/m);
const cloud = (path, holds = any) => ({ path, isCloud: true, holds });
const other = (path, holds = any) => ({ path, isCloud: false, holds });
const COMMON = {
    families: [
        'LC_', 'XDG_', 'OCI_', 'ALICLOUD_', 'DIGITALOCEAN_',
        'HCLOUD_', 'LINODE_', 'SCW_', 'VULTR_', 'EXOSCALE_', 'PROXMOX_', 'VSPHERE_', 'GOVC_', 'VAULT_', 'CONSUL_', 'HCP_',
        'PACKER_', 'VAGRANT_', 'ANSIBLE_', 'CHEF_', 'LIBVIRT_', 'QEMU_',
    ],
    ways: [
        'KUBECONFIG', 'OCI_CONFIG_FILE', 'OCI_CLI_CONFIG_FILE', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_URL',
    ],
    innocent: /^(?:PWD|SSH_AUTH_SOCK|SSL_CERT_(?:FILE|DIR)|ANSIBLE_(?:HOST_KEY_CHECKING|SSH_HOST_KEY_CHECKING)|PACKER_KEY_INTERVAL|(?:\w+_)?PUBLIC_KEY)$/,
    files: [
        cloud('.oci/config', having(/^[ \t]*(?:key_file|security_token_file)[ \t]*=/m)),
        cloud('.aliyun/config.json', having(/"(?:access_key_secret|sts_token|ram_role_arn)"\s*:\s*"[^"]/)),
        cloud('.config/hcloud/cli.toml', having(/^[ \t]*token[ \t]*=/m)),
        cloud('.config/doctl/config.yaml', having(/^[ \t]*access-token:[ \t]*[^ \t\r\n"']/m)),
        cloud('.config/scw/config.yaml', having(/^[ \t]*secret_key:[ \t]*\S/m)),
        cloud('.config/linode-cli', having(/^[ \t]*token[ \t]*=/m)),
        cloud('.kube/config', KUBERNETES),
        cloud('.vault-token'),
        other('.netrc', having(/\bpassword\b/)),
        other('.git-credentials'),
        other('.config/git/credentials'),
        other('.config/gh/hosts.yml', having(/^[ \t]*oauth_token:/m)),
        other('.npmrc', having(/_(?:authToken|auth|password)[ \t]*=/)),
        other('.gem/credentials'),
        other('.pypirc', having(/^[ \t]*password[ \t]*[=:]/m)),
        other('.terraform.d/credentials.tfrc.json', listed),
        ...['id_rsa', 'id_dsa', 'id_ecdsa', 'id_ed25519'].map((name) => other(`.ssh/${name}`)),
    ],
};
let told;
function useCredentialTables(tables) {
    told = tables;
}
function credentialTables() {
    return [...(told ?? []), COMMON];
}
function wholeCredentialTables() {
    if (told === undefined)
        throw new Error('Nobody has told yet where the providers keep credentials.');
    return credentialTables();
}


/***/ }),

/***/ 94463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $r: () => (  SHORTEST_CREDENTIAL),
    $s: () => (  handedNames),
    DW: () => (  reservedNamesNotice),
    Hx: () => (  checkPassedNames),
    MR: () => (  credentialNames),
    QI: () => (  handedSecrets),
    Qc: () => (  childEnvironment),
    Re: () => (  HANDED),
    ce: () => (  isReservedName),
    hN: () => (  isCredentialName),
    w2: () => (  credentialValues)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _credential_tables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41463);



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
const NEVER = /^(INPUT_|STATE_|ACTIONS_|GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY|ARTIFACTS)$)/i;
const HANDED = 'BAKEHOUSE_HANDED_NAMES';
const CREDENTIAL = /(PASSWORD|PASSWD|SECRET|TOKEN|PRIVATE_KEY|ACCESS_KEY|API_KEY|APIKEY|CREDENTIALS?|PASSPHRASE)(_|$|\d)/i;
const NOT_A_CREDENTIAL = /_(FILE|PATH|URL|URI|DIR|DISABLED|DURATION|EXPIRATION)$/i;
function childEnvironment(environment, pass, add) {
    const built = {};
    const passed = new Set([...pass, ...handedNames(environment)]);
    const families = (0,_credential_tables_js__WEBPACK_IMPORTED_MODULE_2__  .j1)().flatMap((table) => table.families);
    for (const [name, value] of Object.entries(environment)) {
        if (value === undefined || NEVER.test(name))
            continue;
        if (PLAIN.has(name) || passed.has(name) || families.some((family) => name.startsWith(family)))
            built[name] = value;
    }
    return withoutRelativePath({ ...built, ...add });
}
function handedNames(environment) {
    return (environment[HANDED] ?? '').split(' ').filter((name) => name !== '');
}
function withoutRelativePath({ PATH = '', ...others }) {
    const folders = PATH.split(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter).filter((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(folder));
    return folders.length === 0 ? others : { ...others, PATH: folders.join(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter) };
}
function checkPassedNames(names) {
    for (const name of names) {
        if (!/^[A-Za-z_]\w*$/.test(name)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`Input "pass-env" must hold names of environment variables, but holds ${JSON.stringify(name)}.`);
        }
        if (NEVER.test(name)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`Input "pass-env" must not name ${name}: with it, whatever a build runs could act as this step. ` +
                'Hand the build a credential of its own instead.');
        }
    }
}
function isCredentialName(name) {
    if (!CREDENTIAL.test(name) || NOT_A_CREDENTIAL.test(name))
        return false;
    return !(0,_credential_tables_js__WEBPACK_IMPORTED_MODULE_2__  .j1)().some(({ shown = [] }) => shown.includes(name.toUpperCase()));
}
const SHORTEST_CREDENTIAL = 8;
function handedSecrets(environment) {
    return handedNames(environment).flatMap((name) => {
        const value = environment[name] ?? '';
        return value.length >= SHORTEST_CREDENTIAL || (value !== '' && isCredentialName(name)) ? [[name, value]] : [];
    });
}
function credentialValues(environment, handed) {
    const like = Object.entries(environment).flatMap(([name, value]) => value !== undefined && value.length >= SHORTEST_CREDENTIAL && isCredentialName(name) ? [value] : []);
    return [...new Set([...like, ...handed.map(([, value]) => value)])];
}
const WORDS = new Set(`TOKEN TOKENS KEY KEYS SECRET SECRETS PASSWORD PASSWORDS PASSWD PASS PASSPHRASE PWD AUTH CREDENTIAL CREDENTIALS
   CERTIFICATE CERT PAT APIKEY ACCESSKEY SECRETKEY PASSWORDFILE`.split(/\s+/));
const PROXY = /^(?:https?|all|ftp)_proxy$/i;
function credentialNames(environment) {
    const handed = new Set(handedNames(environment));
    const tables = (0,_credential_tables_js__WEBPACK_IMPORTED_MODULE_2__  .of)();
    const families = tables.flatMap((table) => table.families);
    const ways = new Set(tables.flatMap((table) => table.ways ?? []));
    const isInnocent = (name) => tables.some(({ innocent }) => innocent?.test(name) === true);
    const reaches = (name) => PLAIN.has(name) || families.some((family) => name.startsWith(family));
    const isCredential = (name, value) => {
        if (ways.has(name))
            return true;
        if (PROXY.test(name))
            return value.split('/', 3).join('/').includes('@');
        return reaches(name) && !isInnocent(name) && hasCredentialWord(name);
    };
    return Object.entries(environment)
        .filter(([name, value]) => value !== undefined && value !== '' && (handed.has(name) || isCredential(name, value)))
        .map(([name]) => name)
        .sort();
}
function hasCredentialWord(name) {
    return name
        .toUpperCase()
        .split('_')
        .some((word) => WORDS.has(word));
}
const NAMES = new Set(`PATH HOME SHELL IFS ENV BASH_ENV PS4 CDPATH TMPDIR TMP TEMP NODE_OPTIONS NODE_PATH
   DOCKER_HOST DOCKER_CONFIG DOCKER_CONTEXT DOCKER_CERT_PATH DOCKER_TLS DOCKER_TLS_VERIFY DOCKER_API_VERSION
   DOCKER_BUILDKIT DOCKER_DEFAULT_PLATFORM DOCKER_AUTH_CONFIG DOCKER_CUSTOM_HEADERS`.split(/\s+/));
const FAMILIES = /^(?:PYTHON|PERL|RUBY|GEM_|BUNDLE_|LD_|DYLD_|GIT_|GITHUB_|ACTIONS_|INPUT_|STATE_|RUNNER_|PACKER_|PKR_|KITCHEN_|BAKEHOUSE_|DOCKER_CLI_|DOCKER_CONTENT_TRUST)/;
function isReservedName(name) {
    return NAMES.has(name) || FAMILIES.test(name);
}
function reservedNamesNotice(variables) {
    const kept = variables.map(([name]) => name).filter(isReservedName);
    const [only] = kept;
    if (only === undefined)
        return undefined;
    return kept.length === 1
        ? `${only} reaches Packer as a variable, but not the environment of the stages, where that name has a meaning of its own.`
        : `${kept.join(', ')} reach Packer as variables, but not the environment of the stages, where those names have meanings of their own.`;
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

/***/ 49354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EA: () => (  withEnd),
    EW: () => (  standsSince),
    Ek: () => (  dirtyOf),
    Ft: () => (  isSame),
    OR: () => (  earlierOf),
    YP: () => (  standingOf),
    dp: () => (  heldByChannels),
    gH: () => (  channelHistory),
    pZ: () => (  mayStandOf),
    rM: () => (  withEntry),
    s4: () => (  emptyHistory),
    su: () => (  newestOf)
  });
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
  var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64377);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1252);
  var _definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95907);
  var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24375);
  var _verification_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17453);





const LONGEST_TEXT = 1000;
const text = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().max(LONGEST_TEXT);
const MOST_DIRTY = 20;
const time = zod__WEBPACK_IMPORTED_MODULE_4__  .w$();
const digest = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().regex(/^sha256:[0-9a-f]{64}$/);
const place = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ provider: text, region: text.describe('The region, or local.'), id: text.min(1) });
const channelEntry = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    leg: text.min(1),
    image: text.min(1),
    key: text.nullable(),
    recipe: text.nullable(),
    version: text.describe('What `{version}` stood for.'),
    'baked-in': text.describe('The run that baked it.'),
    parent: _record_js__WEBPACK_IMPORTED_MODULE_1__  .eK.nullable(),
    sources: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(_definition_js__WEBPACK_IMPORTED_MODULE_0__  .WC),
    images: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(_record_js__WEBPACK_IMPORTED_MODULE_1__  .nL).max(1000).describe('The images as their record has them.'),
    places: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(place).max(1000).default([]).describe('Where consumers found them; empty until they stood there.'),
    begun: time.describe('When promoting it was begun.'),
    since: time.nullable().describe('Since when all of it stood there; null: nobody saw the end of promoting it.'),
    by: text,
    run: text.describe('The address of the run; empty outside of a workflow.'),
    agreed: digest.describe('The digest of the changes that were agreed.'),
    aim: digest
        .optional()
        .describe('The digest of what they lead to: images, versions, targets and needs. Only that is gone on with.'),
    dirty: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(text)
        .max(MOST_DIRTY)
        .optional()
        .describe('The first of the files of its key that differed from the commit; absent where none did.'),
    scan: _verification_js__WEBPACK_IMPORTED_MODULE_2__  .SQ.optional().describe('What its record said of a scan.'),
});
function dirtyOf(files) {
    return files === undefined ? {} : { dirty: files.slice(0, MOST_DIRTY).map((file) => file.slice(0, LONGEST_TEXT)) };
}
const channelHistory = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_3__  .euz('bakehouse/channel-history/1'),
    channel: text,
    entries: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(channelEntry).max(100_000),
});
function emptyHistory(channel) {
    return { schema: 'bakehouse/channel-history/1', channel, entries: [] };
}
const MOST_KEPT = 20;
function heldByChannels(histories, isRevoked = () => false) {
    return histories.flatMap(({ channel, entries }) => [...(0,_core_values_js__WEBPACK_IMPORTED_MODULE_5__  .me)(entries, ({ leg }) => leg).values()].flatMap((own) => {
        const at = own.findLastIndex(({ since }) => since !== null);
        const stands = own[at];
        const earlier = stands === undefined ? [] : earlierOf(own, stands);
        const good = earlier.findIndex((one) => !isRevoked(one));
        const back = new Set(good < 0 ? earlier : earlier.slice(0, good + 1));
        return own.flatMap((entry, index) => {
            const as = entry === stands ? 'stands' : index > at ? 'moving' : back.has(entry) ? 'back' : null;
            if (as === null)
                return [];
            const { leg, key, images, places } = entry;
            return [{ channel, leg, key, images: distinct([...images.map(placeOf), ...places]), as }];
        });
    }));
}
function placeOf({ provider, region, id }) {
    return { provider, region, id };
}
function distinct(places) {
    return [...new Map(places.map((one) => [JSON.stringify([one.provider, one.region, one.id]), one])).values()];
}
function isSame(one, other) {
    const named = ({ key, images }) => JSON.stringify([key, images.map(({ provider, region, id }) => JSON.stringify([provider, region, id])).toSorted()]);
    return named(one) === named(other);
}
function newestOf({ entries }, leg) {
    return entries.findLast((one) => one.leg === leg);
}
function standingOf({ entries }, leg) {
    return entries.findLast((one) => one.leg === leg && one.since !== null);
}
function mayStandOf({ entries }, leg) {
    const own = entries.filter((one) => one.leg === leg);
    return own.slice(Math.max(0, own.findLastIndex(({ since }) => since !== null)));
}
function earlierOf(entries, than) {
    const end = entries.lastIndexOf(than);
    const earlier = [];
    for (const one of entries.slice(0, end < 0 ? entries.length : end).toReversed()) {
        if (one.leg !== than.leg || one.since === null || isSame(one, than))
            continue;
        if (!earlier.some((other) => isSame(one, other)))
            earlier.push(one);
    }
    return earlier;
}
function standsSince(history, leg, image) {
    const own = history.entries.filter((one) => one.leg === leg);
    let since;
    for (const one of own.toReversed()) {
        if (!isSame(one, image))
            break;
        if (one.since !== null)
            since = Date.parse(one.since);
        else if (since === undefined)
            return undefined;
    }
    return since;
}
function withEntry(history, entry) {
    const own = history.entries.filter(({ leg }) => leg === entry.leg);
    const at = own.findLastIndex(({ since }) => since !== null);
    const stands = own[at];
    const back = stands === undefined ? undefined : earlierOf(own, stands)[0];
    const isSpare = (one, index) => index < at ? one !== back : index > at && [...own.slice(index + 1), entry].some((later) => isSame(later, one));
    const dropped = new Set(own.filter(isSpare).slice(0, Math.max(0, own.length + 1 - MOST_KEPT)));
    return { ...history, entries: [...history.entries.filter((one) => !dropped.has(one)), entry] };
}
function withEnd(history, entry, { since, places }) {
    const newest = newestOf(history, entry.leg);
    if (newest === undefined || newest.since !== null || !isSame(newest, entry))
        return history;
    return {
        ...history,
        entries: history.entries.map((one) => (one === newest ? { ...one, since, places: [...places] } : one)),
    };
}


/***/ }),

/***/ 37446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $5: () => (  revocationOfRecord),
    $t: () => (  placeOf),
    BZ: () => (  revocationFile),
    EF: () => (  NO_REVOCATIONS),
    EY: () => (  revocationOfKin),
    Fc: () => (  revocation),
    Gn: () => (  revokedWords),
    NG: () => (  REVOCATIONS_FILE),
    Vb: () => (  nameOf),
    Vv: () => (  revocationsOf),
    aO: () => (  revocationOfFound),
    bh: () => (  revocationOfMade),
    d0: () => (  revocationOfImage),
    dp: () => (  onRevokes)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37478);


const REVOCATIONS_FILE = 'revocations.yml';
const onRevokes = ['fail', 'none', 'previous'];
const revokedBy = ['key', 'recipe', 'image', 'digest'];
const key = zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
    .toLowerCase()
    .regex(/^bk\d{1,3}-[a-z2-7]{40}$/, 'a whole bake key, as bk2- and 40 characters');
const recipe = zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
    .toLowerCase()
    .regex(/^br\d{1,3}-[a-z2-7]{40}$/, 'a whole recipe, as br2- and 40 characters');
const TROUBLESOME = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;
const words = (most) => zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
    .trim()
    .min(1, 'not empty')
    .max(most, `at most ${most} characters`)
    .refine((text) => !TROUBLESOME.test(text), 'holds a control character');
function isTime(text) {
    return (/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/.test(text) &&
        !Number.isNaN(Date.parse(text)));
}
const revocation = zod__WEBPACK_IMPORTED_MODULE_0__  .rej({
    key: key.optional().describe('A bake key, as `bakehouse plan` and a record show it.'),
    recipe: recipe.optional().describe('A recipe, on whatever it stands.'),
    image: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
        .trim()
        .regex(/^[^\s*?[\]{}]{1,500}$/, 'the id of one image, without blanks and patterns')
        .optional()
        .describe('One image by its id at its provider, as its record has it.'),
    digest: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
        .toLowerCase()
        .regex(/^sha256:[0-9a-f]{64}$/, 'sha256: and 64 hex digits')
        .optional()
        .describe('One image by a digest of it: of its config, its manifest or a file.'),
    reason: words(1000).describe('Why, for whoever is stopped by it.'),
    by: words(100).describe('Who says so.'),
    at: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
        .refine(isTime, 'must be a date or a time, as 2026-11-30T12:00:00Z')
        .describe('When it was revoked. It counts at once, also where that is still to come.'),
    inherit: zod__WEBPACK_IMPORTED_MODULE_0__  .zMY()
        .default(true)
        .describe('Whether what builds on it is revoked with it. It always gets a new key where this one does.'),
    'on-revoke': zod__WEBPACK_IMPORTED_MODULE_0__  .k5n(onRevokes)
        .default('fail')
        .describe('What publishing does instead: `fail` publishes nothing, `none` leaves the image out, `previous` publishes the newest earlier image of the leg that passed its tests and is not revoked.'),
})
    .refine((entry) => revokedBy.filter((name) => entry[name] !== undefined).length === 1, {
    error: `must have exactly one of ${revokedBy.join(', ')}`,
});
const revocationFile = zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(revocation).max(50_000, 'at most 50000 entries');
function revocationsOf(...lists) {
    const named = new Map();
    for (const entry of lists.flat()) {
        const place = placeOf(entry);
        const there = named.get(place);
        named.set(place, there === undefined ? entry : stricter(there, entry));
    }
    return { entries: [...named.values()], named };
}
const NO_REVOCATIONS = revocationsOf();
function nameOf(entry) {
    const by = revokedBy.find((one) => entry[one] !== undefined) ?? 'key';
    return [by, entry[by] ?? ''];
}
function placeOf(entry) {
    const [by, name] = nameOf(entry);
    return place(by, name);
}
function place(by, name) {
    return `${by} ${name.toLowerCase()}`;
}
function stricter(one, other) {
    const first = onRevokes.find((name) => name === one['on-revoke'] || name === other['on-revoke']) ?? 'fail';
    return { ...one, inherit: one.inherit || other.inherit, 'on-revoke': first };
}
function revocationOfMade({ named }, { key, recipe }) {
    return ((key === null ? undefined : named.get(place('key', key))) ??
        (recipe === null ? undefined : named.get(place('recipe', recipe))));
}
function revocationOfImage({ named }, { id, digests = {}, files = [] }) {
    if (named.size === 0)
        return undefined;
    const known = [...Object.values(digests), ...files.map(({ sha256 }) => sha256), ...digestsWithin(id)];
    const places = [place('image', id), ...known.flatMap((one) => [place('digest', one), place('image', one)])];
    for (const one of places) {
        const found = named.get(one);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function revocationOfFound(list, image) {
    const own = revocationOfImage(list, image);
    if (own !== undefined || image.parent === undefined)
        return own;
    const above = revocationOfImage(list, { id: image.parent });
    return above?.inherit === true ? above : undefined;
}
function revocationOfKin(list, { key, recipe, images, name }) {
    return (revocationOfMade(list, { key, recipe }) ??
        [{ id: name, digests: {} }, ...images].map((one) => revocationOfImage(list, one)).find((one) => one !== undefined));
}
function digestsWithin(id) {
    const found = /(?:^|@)(sha256:[0-9a-f]{64})$/i.exec(id)?.[1];
    return found === undefined ? [] : [found];
}
function revocationOfRecord(list, { key, recipe, images }) {
    return (revocationOfMade(list, { key, recipe }) ??
        images.map((image) => revocationOfImage(list, image)).find((one) => one !== undefined));
}
const LONGEST_REASON = 200;
function revokedWords(entry) {
    const [by, name] = nameOf(entry);
    const line = (text) => (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__  .IN)(text.replace(/\s+/g, ' ').trim(), LONGEST_REASON);
    return `revoked by ${line(entry.by)} at ${entry.at} (${by} ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__  .IN)(name, 80)}): ${line(entry.reason).replace(/\.$/, '')}`;
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

/***/ 65306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    i: () => (  parseHistory),
    j: () => (  openHistory)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var _actions_publish_image_publishers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92229);
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52948);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8005);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56408);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88278);
  var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94463);
  var _image_channel_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(58735);
  var _image_channel_history_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(49354);
  var _publish_files_delivery_commit_delivery_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(62151);
  var _publish_files_delivery_folder_delivery_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(33331);
  var _publish_files_delivery_remote_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(78609);













function openHistory(host, { inputs }, folder, name, { history }) {
    const path = (0,_image_channel_js__WEBPACK_IMPORTED_MODULE_8__  .ae)(name, history);
    const deliver = history.files?.deliver ?? 'commit';
    const deliveryFor = (words) => {
        if (deliver === 'artifact') {
            const own = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(host.workspace, inputs['output-directory']);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(own, { recursive: true });
            return (0,_publish_files_delivery_folder_delivery_js__WEBPACK_IMPORTED_MODULE_11__  .L)(name, (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__  .CT)('Input "output-directory"', host.workspace, host.workspace, inputs['output-directory']));
        }
        const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder.path, 'history');
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(temporary, { recursive: true, mode: 0o700 });
        const world = (0,_actions_publish_image_publishers_js__WEBPACK_IMPORTED_MODULE_2__  .H$)(host, inputs['github-token'], temporary, (0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_7__  .Qc)(host.environment, [], {}));
        if (world === null) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(`The history of the channel ${name} is committed to a repository on GitHub, which is not known here (GITHUB_REPOSITORY). Promote in a workflow, or say history: { files: { deliver: artifact } }.`);
        }
        return (0,_publish_files_delivery_commit_delivery_js__WEBPACK_IMPORTED_MODULE_10__  .I)(name, history.files?.branch, world, (target) => `${words}\n\n${(0,_publish_files_delivery_remote_js__WEBPACK_IMPORTED_MODULE_12__  .ty)(target)}`);
    };
    return {
        place: path,
        read: async () => {
            let read = (0,_image_channel_history_js__WEBPACK_IMPORTED_MODULE_9__  .s4)(name);
            const rendering = renderingOf(path, (existing) => {
                read = parseHistory(name, path, existing);
                return existing ?? new Uint8Array();
            });
            const { comparison } = await deliveryFor('').look([rendering]);
            const [problem] = comparison.problems;
            if (problem !== undefined)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(problem.message);
            return read;
        },
        update: async (words, change, ledger) => {
            const rendering = renderingOf(path, (existing) => {
                const now = parseHistory(name, path, existing);
                const next = change(now);
                return next === now && existing !== null ? existing : Buffer.from(renderHistory(path, next));
            });
            const results = await deliveryFor(words).deliver([rendering], ledger);
            const failed = results.find(({ status }) => status === 'failed' || status === 'skipped');
            if (failed !== undefined)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(failed.message ?? `${path} could not be written.`);
        },
    };
}
function renderingOf(path, render) {
    return {
        path,
        format: 'manifest',
        items: [],
        render: (existing) => ({ content: render(existing), notices: [] }),
        check: () => { },
    };
}
function renderHistory(path, history) {
    const parsed = _image_channel_history_js__WEBPACK_IMPORTED_MODULE_9__  .gH.safeParse(history);
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(`The history ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(path)} cannot be written: ${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}. Nothing was added to it.`);
    }
    return `${JSON.stringify(history, null, 2)}\n`;
}
function parseHistory(name, path, bytes) {
    if (bytes === null)
        return (0,_image_channel_history_js__WEBPACK_IMPORTED_MODULE_9__  .s4)(name);
    const what = `The history of the channel ${name} (${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(path)})`;
    const parsed = _image_channel_history_js__WEBPACK_IMPORTED_MODULE_9__  .gH.safeParse((0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__  .qF)(what, bytes));
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const at = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.map(String).join('.')}`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(`${what} cannot be read${at}: ${issue?.message ?? ''}. Take back what was done to it by hand.`);
    }
    if (parsed.data.channel !== name)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(`${what} is that of the channel ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(parsed.data.channel)}.`);
    return parsed.data;
}


/***/ }),

/***/ 76474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Lv: () => (  isList),
    Ze: () => (  isImagesJson),
    e0: () => (  MANIFEST),
    h$: () => (  IMAGES_JSON_PLACES),
    n4: () => (  DEFAULT_MANIFESTS)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const MANIFEST = 'bakehouse.yml';
const IMAGES_JSON_PLACES = ['IMAGES.json', 'docker/IMAGES.json', '.docker/IMAGES.json'];
const DEFAULT_MANIFESTS = [MANIFEST, ...IMAGES_JSON_PLACES];
function isImagesJson(file) {
    return file.endsWith('.json') && /images/i.test((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file));
}
function isList(from) {
    return from.length > 0 && from.every(isImagesJson);
}


/***/ })

};
