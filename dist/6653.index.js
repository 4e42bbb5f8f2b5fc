export const id = 6653;
export const ids = [6653];
export const modules = {

/***/ 61151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    JO: () => (  tarEnd),
    pI: () => (  tarHeader),
    sB: () => (  readTar),
    vr: () => (  tarPadding)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);


const BLOCK = 512;
const MOST_EXTENDED = 64 * 1024;
const KINDS = new Map([
    ['0', 'file'],
    ['\0', 'file'],
    ['2', 'link'],
    ['5', 'folder'],
]);
async function* readTar(source) {
    const bytes = new ByteReader(source);
    let extended = new Map();
    for (;;) {
        const header = await bytes.take(BLOCK);
        if (header.every((byte) => byte === 0))
            break;
        checkSum(header);
        const type = header.toString('latin1', 156, 157);
        const size = sizeOf(extended.get('size'), header);
        if (type === 'x') {
            if (size > MOST_EXTENDED)
                throw broken(`a header of ${size} bytes`);
            extended = parseExtended((await bytes.take(size)).toString('utf8'));
            await bytes.take(padding(size));
            continue;
        }
        const kind = KINDS.get(type);
        if (kind === undefined)
            throw broken(`a member of the unknown kind ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(type)}`);
        let left = kind === 'file' ? size : 0;
        const pad = padding(left);
        const content = async function* () {
            while (left > 0) {
                const chunk = await bytes.some(left);
                left -= chunk.length;
                yield chunk;
            }
        };
        yield {
            kind,
            name: extended.get('path') ?? nameOf(header),
            target: kind === 'link' ? (extended.get('linkpath') ?? textAt(header, 157, 100)) : '',
            size: left,
            content,
        };
        while (left > 0)
            left -= (await bytes.some(left)).length;
        await bytes.take(pad);
        extended = new Map();
    }
    await bytes.expectZeros();
}
function tarHeader(name, size) {
    const header = Buffer.alloc(BLOCK);
    header.write(name, 0, 100, 'utf8');
    header.write('0000644\x000000000\x000000000\x00', 100, 'latin1');
    if (size < 8 ** 11)
        header.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
    else {
        header.writeUInt8(0x80, 124);
        header.writeBigUInt64BE(BigInt(size), 128);
    }
    header.write(`00000000000\0${' '.repeat(8)}0`, 136, 'latin1');
    header.write('ustar\x0000', 257, 'latin1');
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return header;
}
function tarPadding(size) {
    return Buffer.alloc(padding(size));
}
function tarEnd() {
    return Buffer.alloc(2 * BLOCK);
}
function padding(size) {
    return (BLOCK - (size % BLOCK)) % BLOCK;
}
function checkSum(header) {
    const told = Number.parseInt(textAt(header, 148, 8).trim(), 8);
    const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
    if (told !== sum)
        throw broken('a damaged header');
}
function sizeOf(extended, header) {
    const octal = textAt(header, 124, 12).trim();
    let size = Number.NaN;
    if (extended !== undefined)
        size = /^\d+$/.test(extended) ? Number(extended) : Number.NaN;
    else if (header.readUInt8(124) === 0x80)
        size = Number(header.readBigUInt64BE(128));
    else if (/^[0-7]*$/.test(octal))
        size = octal === '' ? 0 : Number.parseInt(octal, 8);
    if (!Number.isSafeInteger(size))
        throw broken('a member of no size');
    return size;
}
function nameOf(header) {
    const name = textAt(header, 0, 100);
    const prefix = header.toString('latin1', 257, 263) === 'ustar\0' ? textAt(header, 345, 155) : '';
    return prefix === '' ? name : `${prefix}/${name}`;
}
function textAt(header, at, length) {
    const field = header.subarray(at, at + length);
    const end = field.indexOf(0);
    return field.toString('utf8', 0, end === -1 ? length : end);
}
function parseExtended(text) {
    const bytes = Buffer.from(text, 'utf8');
    const fields = new Map();
    for (let at = 0; at < bytes.length;) {
        const [, digits = '', key = ''] = /^(\d{1,6}) ([^=]+)=/.exec(bytes.toString('utf8', at, at + 256)) ?? [];
        const end = at + Number(digits);
        const start = at + Buffer.byteLength(`${digits} ${key}=`);
        if (key === '' || end > bytes.length || end <= start || bytes[end - 1] !== 0x0a)
            throw broken('a damaged header');
        if (key.startsWith('GNU.sparse'))
            throw broken('a sparse file');
        fields.set(key, bytes.toString('utf8', start, end - 1));
        at = end;
    }
    return fields;
}
function broken(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`The archive is no tar archive that docker writes: it holds ${what}.`);
}
class ByteReader {
    #chunks;
    #rest = Buffer.alloc(0);
    constructor(source) {
        this.#chunks = source[Symbol.asyncIterator]();
    }
    async some(most) {
        if (!(await this.#fill()))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('The archive is cut off.');
        const chunk = this.#rest.subarray(0, most);
        this.#rest = this.#rest.subarray(chunk.length);
        return chunk;
    }
    async take(length) {
        const parts = [];
        for (let left = length; left > 0;) {
            const part = await this.some(left);
            parts.push(part);
            left -= part.length;
        }
        return Buffer.concat(parts);
    }
    async expectZeros() {
        while (await this.#fill()) {
            if (this.#rest.some((byte) => byte !== 0))
                throw broken('something after its end');
            this.#rest = Buffer.alloc(0);
        }
    }
    async #fill() {
        while (this.#rest.length === 0) {
            const next = await this.#chunks.next();
            if (next.done === true)
                return false;
            this.#rest = next.value;
        }
        return true;
    }
}


/***/ }),

/***/ 4891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M4: () => (  formedAs),
    Ro: () => (  hasStatus),
    Tq: () => (  isAnswer),
    _7: () => (  ServiceError),
    _m: () => (  isCode),
    ym: () => (  UnreadableAnswer)
  });
  var _silence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76310);

class ServiceError extends Error {
    name = 'ServiceError';
    status;
    code;
    constructor(what, reply, { code, meanings = {} } = {}) {
        const word = isCode(code) ? code : '';
        const said = [word, (0,_silence_js__WEBPACK_IMPORTED_MODULE_0__  .T)(reply.text)].filter((one) => one !== '').join(': ');
        const meaning = meanings[reply.status] ?? meaningOf(reply.status);
        const clause = meaning === '' ? '' : `${meaning}; `;
        super(`${what}: ${clause}HTTP ${reply.status}${said === '' ? '' : ` (${said})`}`);
        this.status = reply.status;
        this.code = word;
    }
}
function isCode(value) {
    return typeof value === 'string' && /^[\w.]{1,80}$/.test(value);
}
class UnreadableAnswer extends Error {
    name = 'UnreadableAnswer';
}
function isAnswer(error) {
    return error instanceof ServiceError || error instanceof UnreadableAnswer;
}
function hasStatus(error, ...statuses) {
    return error instanceof ServiceError && statuses.includes(error.status);
}
function formedAs(what, value, form) {
    const read = form.safeParse(value);
    if (read.success)
        return read.data;
    const [first] = read.error.issues;
    const where = `${first?.path.join('.') ?? ''} ${first?.message ?? ''}`;
    throw new UnreadableAnswer(`${what} is told in another form than is known: ${where}`);
}
function meaningOf(status) {
    if (status === 401)
        return 'the credentials are not taken, or have expired';
    if (status === 403)
        return 'the credentials may not do that';
    if (status === 429)
        return 'it takes no more questions at the moment';
    return status >= 500 ? 'the service itself has trouble' : '';
}


/***/ }),

/***/ 76310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A: () => (  Silence),
    T: () => (  saidBy)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

const LONGEST = 300;
class Silence extends Error {
    name = 'Silence';
    isUnsent;
    isFinal;
    constructor(whom, why, { isUnsent = false, isFinal = false }) {
        super(`${whom} could not be asked: ${why}`);
        this.isUnsent = isUnsent;
        this.isFinal = isFinal;
    }
    static of(whom, error, isSent, authorities) {
        const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .$N)(error) ?? '';
        const isUnsent = !isSent || code === 'ECONNREFUSED' || code === 'ENOTFOUND';
        const isCertificate = /CERT|UNABLE_TO_VERIFY|SELF_SIGNED/.test(code);
        const why = isCertificate
            ? `its certificate is of an authority that this machine does not know (${code}); ${authorities}`
            : plain(error instanceof AggregateError ? error.errors.map(_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD).join('; ') : (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error));
        return new Silence(whom, why === '' ? code : why, { isUnsent, isFinal: isCertificate });
    }
}
function saidBy(text) {
    try {
        const found = messageIn(JSON.parse(text), 3);
        if (found !== undefined)
            return plain(found);
    }
    catch {
    }
    return plain(text.slice(0, 4000).replaceAll(/<title>[^<]{0,200}<\/title>|<[^<>]{0,200}>/g, ' '));
}
function messageIn(value, depth) {
    if (typeof value !== 'object' || value === null || depth === 0)
        return undefined;
    for (const name of ['message', 'detail', 'title']) {
        const own = Reflect.get(value, name);
        if (typeof own === 'string' && own !== '')
            return own;
    }
    for (const one of Object.values(value).slice(0, 10)) {
        const found = messageIn(one, depth - 1);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function plain(text) {
    return text
        .replaceAll(/[\p{Cc}\s]+/gu, ' ')
        .trim()
        .replace(/\.$/, '')
        .slice(0, LONGEST);
}


/***/ }),

/***/ 63815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E_: () => (  withoutMark),
    M$: () => (  MARK),
    P2: () => (  startTimeOf),
    W_: () => (  isRunning),
    a0: () => (  waitUntil),
    cb: () => (  delay),
    tG: () => (  startDetached),
    vG: () => (  sendSignal),
    w4: () => (  processesMarked)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
  var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57975);
  var _clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94850);
  var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8005);







const MARK = 'BAKEHOUSE_MARK';
function withoutMark(environment) {
    const { [MARK]: _, ...unmarked } = environment;
    return unmarked;
}
function startDetached(request) {
    const out = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(request.stdout, 'a', 0o600);
    const err = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(request.stderr, 'a', 0o600);
    try {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(request.program, [...request.args], {
            cwd: request.cwd,
            env: { ...request.environment },
            detached: request.sharesTerminal !== true,
            stdio: ['ignore', out, err],
        });
        const { pid } = child;
        if (pid === undefined) {
            child.once('error', () => { });
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__  .yo(`${request.program} cannot be started. Is it an executable for this machine?`);
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
async function startTimeOf(pid) {
    if (process.platform === 'linux') {
        try {
            const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
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
async function isRunning(pid, startTime) {
    return (await startTimeOf(pid)) === startTime;
}
function sendSignal(pid, signal, group = false) {
    try {
        process.kill(group ? -pid : pid, signal);
        return true;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_5__  .$N)(error) === 'ESRCH' || (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__  .$N)(error) === 'EPERM')
            return false;
        throw error;
    }
}
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
async function waitUntil(condition, deadline, stepMs = 100) {
    for (;;) {
        if (await condition())
            return true;
        const left = deadline - (0,_clock_js__WEBPACK_IMPORTED_MODULE_4__  .rj)();
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

/***/ 35130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y: () => (  askerOf),
    f: () => (  onceEach)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _memory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3437);


function askerOf(host, { agent, passEnv, buildRegistry, asksAnyHost = false }) {
    return {
        repository: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(host.workspace),
        environment: host.environment,
        passEnv,
        agent,
        untrusted: host.trust.kind === 'untrusted' && !asksAnyHost ? host.trust.reason : null,
        buildRegistry,
        ref: host.run.ref,
        now: Date.now(),
        remember: (slug) => (0,_memory_js__WEBPACK_IMPORTED_MODULE_1__  .I)(host, slug),
        notice: (message) => host.annotate({ level: 'notice', message }),
    };
}
function onceEach(open) {
    const opened = new WeakMap();
    return (asker) => {
        const held = opened.get(asker) ?? { is: open(asker) };
        opened.set(asker, held);
        return held.is;
    };
}


/***/ }),

/***/ 77383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F2: () => (  parseReference),
    te: () => (  referenceProblem),
    ve: () => (  isSameRepository)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);


const PATH = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9a-fA-F:]+\])(?::\d{1,5})?$/;
const WHOLE = /^(?<name>.+?)(?::(?<tag>\w[\w.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}))?$/;
const LONGEST_NAME = 255;
function parseReference(text) {
    const { name = '', tag, digest } = WHOLE.exec(text)?.groups ?? {};
    const [first = '', ...rest] = name.split('/');
    const hasHost = rest.length > 0 && (/[.:A-Z]/.test(first) || first === 'localhost');
    const host = hasHost ? first : 'docker.io';
    const own = hasHost ? rest.join('/') : name;
    if (!HOST.test(host) || !PATH.test(own) || name.length > LONGEST_NAME) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(text)} is no name of a container image. It must look like debian:bookworm, ghcr.io/acme/base:1.0 or name@sha256:…, in lower case.`);
    }
    const isDefault = host === 'docker.io' || host === 'index.docker.io';
    return {
        name,
        host: isDefault ? 'docker.io' : host,
        path: isDefault && !own.includes('/') ? `library/${own}` : own,
        tag: tag ?? 'latest',
        digest: digest ?? null,
    };
}
function isSameRepository(a, b) {
    return a.host === b.host && a.path === b.path;
}
function referenceProblem(reference) {
    const part = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
    const host = '(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*(?::\\d+)?/)?';
    const whole = new RegExp(`^${host}${part}(?:/${part})*(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?$`);
    return reference.length <= 400 && whole.test(reference)
        ? undefined
        : `"${reference}" is no name of a container image`;
}


/***/ }),

/***/ 52910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    GS: () => (  useFailureSigns),
    Od: () => (  isInfrastructure),
    be: () => (  providerTrouble)
  });
const CLASSES = ['credentials', 'capacity', 'throttled', 'network'];
const COMMON = {
    capacity: /no space left on device|QuotaExceeded/i,
    throttled: /TooManyRequests|\b429 Too Many|rate limit/i,
    network: /connection reset by peer|connection refused|i\/o timeout|TLS handshake timeout|no such host|network is unreachable|Temporary failure (?:in name resolution|resolving)|Could not resolve host|dial tcp|EOF occurred in violation|Timeout waiting for SSH|Timeout waiting for WinRM|503 Service Unavailable|502 Bad Gateway/i,
};
let signs = [COMMON];
function useFailureSigns(told) {
    signs = [...told, COMMON];
}
function providerTrouble(text) {
    return CLASSES.find((one) => signs.some((own) => own[one]?.test(text) === true));
}
function isInfrastructure(failure) {
    return failure === 'capacity' || failure === 'throttled' || failure === 'network';
}


/***/ }),

/***/ 3437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  recall),
    a: () => (  keep)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const memory = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_0__  .euz('bakehouse/memory/1'),
    leg: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    key: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    parentKey: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().nullable(),
    sources: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ of: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP() })),
    files: zod__WEBPACK_IMPORTED_MODULE_0__  .g1P(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()),
    values: zod__WEBPACK_IMPORTED_MODULE_0__  .g1P(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()),
    artifacts: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP())
        .describe('The first file of each image that is files: where its record lies beside it.'),
    seconds: zod__WEBPACK_IMPORTED_MODULE_0__  .aig()
        .nonnegative()
        .optional()
        .catch(undefined)
        .describe('How long its bake took: legs that share a job are shared out by it.'),
    packer: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional().describe('The version of the Packer that baked it.'),
});
async function recall(host, slug) {
    const text = await host.recall(`leg-${slug}`);
    if (text === undefined)
        return undefined;
    try {
        return memory.safeParse(JSON.parse(text)).data;
    }
    catch {
        return undefined;
    }
}
async function keep(host, slug, what) {
    await host.keep(`leg-${slug}`, JSON.stringify(what));
}


/***/ }),

/***/ 90881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ap: () => (  namesWithin),
    GS: () => (  fill),
    Hc: () => (  fillKnown),
    Jt: () => (  parentNames),
    SI: () => (  sourceNames),
    TL: () => (  quoted),
    Vl: () => (  lateNames),
    gU: () => (  fitsName),
    iJ: () => (  placeholdersOf),
    mz: () => (  unknownPlaceholder),
    o5: () => (  commitNames)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37478);


const lateNames = [
    'name',
    'version',
    'key8',
    'git.sha',
    'git.short',
    'git.ref',
    'run.id',
    'run.attempt',
    'run.url',
    'timestamp',
    'date',
];
const commitNames = ['version', 'git.sha', 'git.short', 'git.ref'];
const parentNames = ['parent.id', 'parent.name', 'parent.key'];
const sourceNames = ['source.id', 'source.name'];
const FORMER_NAMES = new Map([['layer', 'tier']]);
const LONGEST_SHOWN = 120;
const PART = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;
function quoted(text) {
    return text.replace(/[{}]/g, '$&$&');
}
function placeholdersOf(pattern) {
    const names = [];
    replaceParts(pattern, (name) => {
        names.push(name);
        return '';
    });
    return names;
}
function namesWithin(value) {
    if (typeof value === 'string') {
        try {
            return new Set(placeholdersOf(value));
        }
        catch {
            return new Set();
        }
    }
    if (typeof value !== 'object' || value === null)
        return new Set();
    return new Set(Object.values(value).flatMap((one) => [...namesWithin(one)]));
}
function fill(pattern, values) {
    return replaceParts(pattern, (name) => {
        const value = values.get(name);
        if (value === undefined)
            throw unknownPlaceholder(name, [...values.keys()]);
        return value;
    });
}
function fillKnown(pattern, values) {
    return pattern.replace(PART, (part, name) => {
        const value = name === undefined ? undefined : values.get(nameNow(name));
        return value === undefined ? part : quoted(value);
    });
}
function unknownPlaceholder(name, known) {
    const near = (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__  .qb)(name, known);
    const hint = near === undefined ? `Known are ${known.join(', ')}.` : `Did you mean {${near}}?`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`the placeholder {${name}} is not known; ${hint} A brace itself is written twice.`);
}
function replaceParts(pattern, valueOf) {
    return pattern.replace(PART, (part, name) => {
        if (part === '{{')
            return '{';
        if (part === '}}')
            return '}';
        if (name === undefined) {
            const shown = pattern.length > LONGEST_SHOWN ? `${pattern.slice(0, LONGEST_SHOWN)}…` : pattern;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`a brace stands alone in "${shown}"; write it twice`);
        }
        return valueOf(nameNow(name));
    });
}
function nameNow(name) {
    return FORMER_NAMES.get(name) ?? name;
}
function fitsName(pattern, name) {
    const parts = [''];
    for (const [token] of pattern.matchAll(/\{\{|\}\}|\{[^{}]*\}|[^{}]+/g)) {
        if (token === '{{' || token === '}}')
            parts.push(`${parts.pop() ?? ''}${token.charAt(0)}`);
        else if (token.startsWith('{'))
            parts.push('');
        else
            parts.push(`${parts.pop() ?? ''}${token}`);
    }
    const [first = '', ...rest] = parts;
    if (rest.length === 0)
        return name === first;
    if (!name.startsWith(first))
        return false;
    const last = rest.pop() ?? '';
    let at = first.length;
    for (const part of rest) {
        const next = name.indexOf(part, at + 1);
        if (next < 0)
            return false;
        at = next + part.length;
    }
    return name.length - last.length > at && name.endsWith(last);
}


/***/ }),

/***/ 96296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    T: () => (  BASH_OR_SH)
  });
const BASH_OR_SH = 'if command -v bash >/dev/null 2>&1; then exec bash "$@"; else exec sh "$@"; fi';


/***/ }),

/***/ 8869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    W: () => (  targetKind),
    t: () => (  phases)
  });
const phases = ['replicate', 'share', 'expose', 'point', 'announce'];
function targetKind(kind) {
    const { fields: schema, check, copiesTo, publisher } = kind;
    return {
        fields: schema,
        takes: kind.takes,
        gives: kind.gives,
        check: (fields, legs, tell) => check(schema.parse(fields), legs, tell),
        ...(copiesTo === undefined ? {} : { copiesTo: (fields) => copiesTo(schema.parse(fields)) }),
        publisher: (fields, request) => publisher(schema.parse(fields), request),
    };
}


/***/ }),

/***/ 73965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    t: () => (  MARK_TAG)
  });
const MARK_TAG = 'bakehouse:mark';


/***/ }),

/***/ 33623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    JM: () => (  notOffered),
    T1: () => (  registryFormOf),
    aE: () => (  nobodyToAsk),
    lc: () => (  providerOf),
    li: () => (  providerNamed)
  });
function registryFormOf(providers) {
    return ({ provider }) => providerNamed(provider, providers)?.inRegistries;
}
function providerOf(builder, providers) {
    return providers.find(({ builders }) => builders.some((pattern) => pattern.test(builder)));
}
function nobodyToAsk(builder) {
    return `nobody can be asked for images of ${builder}`;
}
function notOffered(provider, what, instead) {
    return `Bakehouse cannot ${what} with ${provider}. ${instead}`;
}
function providerNamed(name, providers) {
    return providers.find((provider) => provider.name === name);
}


/***/ }),

/***/ 23054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    RO: () => (  manifestRetain),
    YM: () => (  daysBetween),
    _$: () => (  stages),
    bp: () => (  dueAfter),
    jA: () => (  imageRetain)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const stages = ['deprecate', 'disable', 'delete'];
const DAY_MS = 86_400_000;
const DAYS = /^(?:0|[1-9]\d{0,2}|[12]\d{3}|3[0-5]\d\d|36[0-5]\d)d$/;
const days = zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().regex(DAYS, 'is whole days, as 30d');
const ofImage = {
    keep: zod__WEBPACK_IMPORTED_MODULE_0__  .aig()
        .int()
        .min(1)
        .max(1000)
        .default(5)
        .describe('How many of the newest stay, of each leg, branch and architecture. What is revoked does not count.'),
    'keep-branches': zod__WEBPACK_IMPORTED_MODULE_0__  .aig()
        .int()
        .min(0)
        .max(1000)
        .optional()
        .describe('The same of branches other than the default one. Default: as `keep`.'),
    releases: zod__WEBPACK_IMPORTED_MODULE_0__  .k5n(['keep', 'retire'])
        .default('keep')
        .describe('Whether what was baked of a tag stays for ever, or goes as what was baked of a branch.'),
    shared: zod__WEBPACK_IMPORTED_MODULE_0__  .k5n(['keep', 'retire'])
        .default('keep')
        .describe('Whether what other accounts may use stays: nobody here sees whether they do. With `retire` it goes as any other.'),
    deprecate: days.optional().describe('Days from when it was published, else baked, until it is deprecated.'),
    disable: days.optional().describe('Days until nothing new may be started from it.'),
    delete: days.optional().describe('Days until it is deleted, with its snapshots.'),
};
function inOrder(one) {
    const said = stages.flatMap((stage) => one[stage] ?? []).map((text) => Number.parseInt(text, 10));
    return said.every((value, index) => index === 0 || (said[index - 1] ?? 0) <= value);
}
const order = { error: 'has deprecate, disable and delete in this order, none earlier than the one before' };
const saysSomething = { error: 'has at least one of deprecate, disable and delete' };
const legRetention = zod__WEBPACK_IMPORTED_MODULE_0__  .rej(ofImage)
    .refine((one) => stages.some((stage) => one[stage] !== undefined), saysSomething)
    .refine(inOrder, order);
const imageRetain = zod__WEBPACK_IMPORTED_MODULE_0__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__  .euz('never'), legRetention], {
    error: 'is never, or how long: {keep: 5, deprecate: 30d, disable: 60d, delete: 90d}',
});
const manifestRetain = zod__WEBPACK_IMPORTED_MODULE_0__  .rej({
    ...ofImage,
    pins: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().min(1))
        .min(1)
        .default(['**'])
        .describe('Globs of files of the repository: an image whose id, key or digest one of them names stays.'),
    'pull-requests': zod__WEBPACK_IMPORTED_MODULE_0__  .zMY()
        .default(true)
        .describe('Whether what an open pull request is about to name in those files stays, too.'),
    'template-versions': zod__WEBPACK_IMPORTED_MODULE_0__  .k5n(['all', 'current'])
        .default('all')
        .describe('Which versions of launch templates hold an image: all, or the default and the latest one alone, and those that a group of Auto Scaling names.'),
})
    .refine((one) => stages.some((stage) => one[stage] !== undefined), saysSomething)
    .refine(inOrder, order);
function dueAfter(policy, stage) {
    const text = policy[stage];
    return text === undefined ? undefined : Number.parseInt(text, 10) * DAY_MS;
}
function daysBetween(from, to) {
    return Math.max(0, Math.floor((to - from) / DAY_MS));
}


/***/ }),

/***/ 22791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Bt: () => (  loginVariables),
    RK: () => (  prepareLogin),
    Vm: () => (  word),
    Y6: () => (  insideCommand),
    nS: () => (  loginAt),
    tm: () => (  writeSeed)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77030);
  var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
  var _core_process_command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40039);
  var _outcome_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4665);






const USER = /^[a-z_][\w.-]{0,63}\$?$/i;
async function prepareLogin(request) {
    const { folder, user, host, port, password, environment } = request;
    if (!USER.test(user)) {
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_5__  .b('config', `The user ${JSON.stringify(user.slice(0, 100))} cannot be logged in: that is no name of a user. Name one in "user" of "machine".`);
    }
    const key = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'key');
    const publicKey = request.key === null ? await makeKey(key, environment) : takeKey(request.key, key);
    const config = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'ssh_config');
    const ssh = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'ssh');
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'inside');
    const guestFolder = `/tmp/bakehouse-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(config, configOf({ key, user, host, port, hosts: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'known_hosts'), hasPassword: password !== null }));
    const askpass = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'askpass');
    if (password !== null) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'password'), `${password}\n`, { mode: 0o600 });
        writeProgram(askpass, `exec cat ${word((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'password'))}`);
    }
    const asking = password === null ? '' : `SSH_ASKPASS=${word(askpass)} SSH_ASKPASS_REQUIRE=force DISPLAY=none `;
    writeProgram(ssh, `${asking === '' ? '' : `export ${asking}\n`}exec ssh -F ${word(config)} machine "$@"`);
    writeProgram(inside, insideText(ssh, request.copy, guestFolder));
    return { ssh, config, inside, key, publicKey, host, port, user, guestFolder };
}
function loginAt(login, host) {
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIP)(host) === 0) {
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_5__  .b('infrastructure', `The cloud says ${JSON.stringify(host)}, which is no IP address.`);
    }
    const { key, user, port, config } = login;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(config, configOf({ key, user, host, port, hosts: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(config), 'known_hosts'), hasPassword: false }));
    return { ...login, host };
}
async function makeKey(path, environment) {
    const args = ['-q', '-t', 'ed25519', '-N', '', '-C', 'bakehouse', '-f', path];
    const { exitCode, stderr } = await (0,_core_process_command_js__WEBPACK_IMPORTED_MODULE_4__  .d1)('ssh-keygen', args, { environment, limitMs: _core_process_command_js__WEBPACK_IMPORTED_MODULE_4__  .rR });
    if (exitCode !== 0)
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_5__  .b('infrastructure', `ssh-keygen: ${stderr.trim().slice(0, 300)}`);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`${path}.pub`, 'utf8').trim();
}
function takeKey(from, to) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.copyFileSync)(from, to);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(to, 0o600);
    return '';
}
function configOf(of) {
    const methods = of.hasPassword ? 'publickey,password,keyboard-interactive' : 'publickey';
    return `Host machine
  HostName ${of.host}
  Port ${of.port}
  User ${of.user}
  IdentityFile ${setting(of.key)}
  IdentitiesOnly yes
  IdentityAgent none
  PreferredAuthentications ${methods}
  ${of.hasPassword ? 'NumberOfPasswordPrompts 1' : 'BatchMode yes'}
  StrictHostKeyChecking accept-new
  UserKnownHostsFile ${setting(of.hosts)}
  GlobalKnownHostsFile none
  ConnectTimeout 10
  ServerAliveInterval 15
  ServerAliveCountMax 20
  LogLevel ERROR
`;
}
function setting(path) {
    return `"${path.replaceAll('%', '%%')}"`;
}
function insideText(ssh, copy, guest) {
    return `# Called with a folder of the copy, that of the reports, and what a shell runs there.
copy=${word(copy)}
guest=${guest}
tar -C "$copy" -cf - . | ${word(ssh)} "rm -rf $guest && mkdir -m 700 $guest && tar -C $guest -xf - && touch $guest.began" || exit 255
exec ${word(ssh)} "cd '$guest\${1#"$copy"}' && export BAKEHOUSE_REPORTS='$guest\${2#"$copy"}' && $3"`;
}
function writeProgram(path, text) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(path, `#!/bin/sh\n${text}\n`, { mode: 0o700 });
}
function loginVariables(login) {
    return {
        BAKEHOUSE_ADDRESS: login.host,
        BAKEHOUSE_PORT: String(login.port),
        BAKEHOUSE_USER: login.user,
        BAKEHOUSE_KEY: login.key,
        BAKEHOUSE_SSH: login.ssh,
        BAKEHOUSE_SSH_CONFIG: login.config,
        BAKEHOUSE_INSIDE: login.inside,
    };
}
const GIVEN = new Set(['BAKEHOUSE_IMAGE_ID', 'BAKEHOUSE_LEG']);
function insideCommand(text, { folder, variables }) {
    const { BAKEHOUSE_INSIDE: inside = '', BAKEHOUSE_REPORTS: reports = '', ...rest } = variables;
    const given = Object.entries(rest)
        .filter(([name]) => GIVEN.has(name))
        .map(([name, value]) => `export ${name}=${word(value)} && `);
    return { program: 'sh', args: [inside, folder, reports, `${given.join('')}exec sh -c ${word(text)}`] };
}
function word(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}
function writeSeed(folder, { user, publicKey }, id) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'meta-data'), `instance-id: ${id}\nlocal-hostname: bakehouse\n`);
    const command = `d=$(getent passwd ${user} | cut -d: -f6)/.ssh && mkdir -p "$d" && cat >> "$d/authorized_keys" && chmod 700 "$d" && chmod 600 "$d/authorized_keys" && chown -R ${user}: "$d"`;
    const keys = [
        'ssh_authorized_keys:',
        `  - ${publicKey}`,
        ...(user === 'root' ? ['disable_root: false'] : []),
        'runcmd:',
        `  - ${JSON.stringify(['sh', '-c', `echo ${word(publicKey)} | { ${command}; }`])}`,
        '',
    ];
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'user-data'), ['#cloud-config', ...(publicKey === '' ? [''] : keys)].join('\n'));
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'authorized_keys'), publicKey === '' ? '' : `${publicKey}\n`);
}


/***/ }),

/***/ 4665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    b: () => (  KitchenError),
    t: () => (  phases)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

const phases = ['create', 'converge', 'verify', 'destroy'];
class KitchenError extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo {
    failure;
    constructor(failure, message) {
        super(message);
        this.failure = failure;
    }
}


/***/ }),

/***/ 86759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FY: () => (  gemVersions),
    du: () => (  isAtLeast),
    o4: () => (  lockedVersions)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_process_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40039);



async function gemVersions(kitchen, names, folder) {
    if (names.length === 0)
        return new Map();
    if (kitchen.gemfileLock !== null)
        return lockedVersions((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(kitchen.gemfileLock, 'utf8'), names);
    const served = await kitchen.server?.gems(names);
    if (served !== undefined)
        return served;
    const [program, ...words] = kitchen.command;
    const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(program), 'gem');
    const command = words.length > 0
        ? [program, ...words.slice(0, -1), 'gem']
        : [program.includes('/') && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(beside) ? beside : 'gem'];
    const [gem = 'gem', ...rest] = command;
    const pattern = `^(${names.map((name) => name.replaceAll(/[^\w-]/g, '')).join('|')})$`;
    const { stdout } = await (0,_core_process_command_js__WEBPACK_IMPORTED_MODULE_2__  .d1)(gem, [...rest, 'list', '--local', '--quiet', pattern], {
        environment: kitchen.environment,
        cwd: folder,
        limitMs: _core_process_command_js__WEBPACK_IMPORTED_MODULE_2__  .rR,
    });
    return new Map([...stdout.matchAll(/^(\S+) \((?:default: )?([^\s,)]+)/gm)].map(([, name = '', version = '']) => [name, version]));
}
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
    return new Map([...lock.matchAll(/^ {4}(\S+) \(([^\s)]+)\)$/gm)].flatMap(([, name = '', version = '']) => wanted.has(name) ? [[name, version]] : []));
}


/***/ }),

/***/ 73222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    LS: () => (  wholeBakesOf),
    XO: () => (  snapshotsOf),
    cO: () => (  tagOf),
    jI: () => (  byAge),
    s6: () => (  chooseImages),
    zd: () => (  isMarkedVerified)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _image_reuse_from_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74765);
  var _image_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41421);



function chooseImages(candidates, now, refs = { own: '' }) {
    const { bakes, ailing } = sortBakes(candidates, now, refs);
    const ranked = bakes.toSorted((a, b) => byAge(youngest(b), youngest(a)));
    const whole = ranked.find(isWhole);
    if (whole !== undefined)
        return { kind: 'found', images: imagesOf(whole) };
    const lacking = ranked[0] === undefined ? [] : lackOf(ranked[0]);
    const reasons = [...ailing, ...lacking];
    return { kind: 'missing', reason: reasons.length === 0 ? null : reasons.join('; ') };
}
function wholeBakesOf(candidates, now, refs) {
    return sortBakes(candidates, now, refs, true).bakes.filter(isWhole).map(imagesOf);
}
function isWhole({ set, newest }) {
    return newest.size === sizeOf(set);
}
function imagesOf({ newest }) {
    return [...newest.keys()].toSorted().flatMap((place) => foundImage(newest.get(place)));
}
function sortBakes(candidates, now, refs, apart = false) {
    const bakes = new Map();
    const ailing = [];
    for (const candidate of candidates.toSorted(byAge)) {
        const ailment = ailmentOf(candidate, now, refs);
        if (ailment !== undefined) {
            ailing.push(ailment);
            continue;
        }
        const text = tagOf(candidate.image, _image_set_js__WEBPACK_IMPORTED_MODULE_2__  .AR) ?? '';
        const set = (0,_image_set_js__WEBPACK_IMPORTED_MODULE_2__  .zw)(text);
        const place = (0,_image_set_js__WEBPACK_IMPORTED_MODULE_2__  .$t)(tagOf(candidate.image, _image_set_js__WEBPACK_IMPORTED_MODULE_2__  .cJ) ?? '', candidate.region);
        if (set === undefined) {
            ailing.push(`${candidate.image.ImageId ?? 'an image'} in ${candidate.region} does not say what was baked with it`);
            continue;
        }
        if (set.kind === 'places' && !set.places.has(place))
            continue;
        const ofRun = JSON.stringify([text, tagOf(candidate.image, _image_set_js__WEBPACK_IMPORTED_MODULE_2__  .R2) ?? '']);
        const before = [...bakes].filter(([name, { newest }]) => name.startsWith(ofRun) && newest.has(place)).length;
        const name = apart ? `${ofRun}${before}` : ofRun;
        const bake = bakes.get(name) ?? { set, newest: new Map() };
        bake.newest.set(place, candidate);
        bakes.set(name, bake);
    }
    return { bakes: [...bakes.values()], ailing };
}
function ailmentOf({ region, image }, now, refs) {
    const where = `${image.ImageId ?? 'an image'} in ${region}`;
    const ref = tagOf(image, _image_set_js__WEBPACK_IMPORTED_MODULE_2__  .H5) ?? '';
    if (!(0,_image_reuse_from_js__WEBPACK_IMPORTED_MODULE_1__  .W4)(refs, ref))
        return (0,_image_reuse_from_js__WEBPACK_IMPORTED_MODULE_1__  .h4)(refs, where, ref);
    if (image.State !== 'available')
        return `${where} is ${image.State ?? 'in no known state'}`;
    const deprecated = Date.parse(image.DeprecationTime ?? '');
    return deprecated <= now ? `${where} is deprecated` : undefined;
}
function lackOf({ set, newest }) {
    if (set.kind === 'count')
        return [`${newest.size} of ${set.count} images are there`];
    const builds = new Set([...set.places].map((place) => place.split('@')[0] ?? ''));
    return [...set.places]
        .filter((place) => !newest.has(place))
        .map((place) => {
        const [build = '', region = ''] = place.split('@');
        return builds.size === 1 ? `${region} is missing` : `${decodeURIComponent(build)} in ${region} is missing`;
    });
}
function sizeOf(set) {
    return set.kind === 'count' ? set.count : set.places.size;
}
function foundImage(placed) {
    if (placed?.image.ImageId === undefined)
        return [];
    const { region, image } = placed;
    const packer = tagOf(image, _image_set_js__WEBPACK_IMPORTED_MODULE_2__  .Md);
    const parent = tagOf(image, _image_set_js__WEBPACK_IMPORTED_MODULE_2__  .aB);
    const leg = tagOf(image, _image_set_js__WEBPACK_IMPORTED_MODULE_2__  .gt);
    return [
        {
            build: tagOf(image, _image_set_js__WEBPACK_IMPORTED_MODULE_2__  .cJ) ?? null,
            provider: 'aws',
            account: image.OwnerId ?? null,
            region,
            id: placed.image.ImageId,
            created: (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .ym)(image.CreationDate ?? ''),
            digests: {},
            tags: [],
            files: [],
            verified: isMarkedVerified(image),
            runId: tagOf(image, _image_set_js__WEBPACK_IMPORTED_MODULE_2__  .R2) ?? null,
            ...(leg === undefined ? {} : { leg }),
            ...(packer === undefined ? {} : { packer }),
            ...(parent === undefined ? {} : { parent }),
        },
    ];
}
function youngest({ newest }) {
    return [...newest.values()].toSorted(byAge).at(-1) ?? { region: '', image: {} };
}
function byAge(a, b) {
    const [first, second] = [a, b].map(({ image }) => Date.parse(image.CreationDate ?? '') || 0);
    if (first !== second)
        return (first ?? 0) - (second ?? 0);
    const [left = '', right = ''] = [a.image.ImageId, b.image.ImageId];
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}
function isMarkedVerified(image) {
    return /^(?:\d+|local|true)$/.test(tagOf(image, _image_set_js__WEBPACK_IMPORTED_MODULE_2__  .mv) ?? '');
}
function tagOf(image, name) {
    return image.Tags?.find(({ Key }) => Key === name)?.Value;
}
function snapshotsOf(image) {
    return (image.BlockDeviceMappings ?? []).flatMap(({ Ebs }) => Ebs?.SnapshotId ?? []);
}


/***/ }),

/***/ 33312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EZ: () => (  awsFirstJournals),
    MQ: () => (  OWN_CREDENTIALS),
    ds: () => (  claimsOf),
    jH: () => (  unprovable),
    tQ: () => (  NAMES_KEY_PAIRS)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const KEY_PAIR_NAME = /temporary_key_pair_name/;
const CREDENTIALS = /"?\b(?:access_key|profile|assume_role|vault_aws_engine|assume_role_with_web_identity)"?\s*[:={]/;
const WITHOUT_KEY_PAIR = /"?\b(?:ssh_keypair_name|ssh_private_key_file|ssh_password|ssh_agent_auth)"?\s*[:=]/;
const NAMES_KEY_PAIRS = 'names-key-pairs';
const OWN_CREDENTIALS = 'own-credentials';
function claimsOf(texts) {
    return [
        ...(texts.some((text) => KEY_PAIR_NAME.test(text)) ? [NAMES_KEY_PAIRS] : []),
        ...(texts.some((text) => CREDENTIALS.test(text)) ? [OWN_CREDENTIALS] : []),
    ];
}
function unprovable(types, texts) {
    if (types.includes('amazon-chroot'))
        return 'the builder amazon-chroot starts no instance of its own';
    if (texts.some((text) => KEY_PAIR_NAME.test(text)))
        return 'the template names the temporary key pair itself';
    if (texts.some((text) => WITHOUT_KEY_PAIR.test(text)))
        return 'the template has ssh_keypair_name, ssh_private_key_file, ssh_password or ssh_agent_auth, so Packer makes no key pair';
    return undefined;
}
const awsFirstJournals = {
    note: 'links.json',
    asked: ({ account, regions, otherBuilds, claims }) => ({
        account,
        regions,
        otherBuilds,
        claims: [
            ...(claims['namesKeyPairs'] === false ? [] : [NAMES_KEY_PAIRS]),
            ...(claims['ownCredentials'] === false ? [] : [OWN_CREDENTIALS]),
        ],
    }),
    started: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__  .euz('ec2-instance'), region: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP() }),
};


/***/ }),

/***/ 82758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $: () => (  openSts),
    $F: () => (  openEc2),
    su: () => (  openSsm)
  });
const CALL_MS = 120_000;
const TRIES = 6;
const CONNECTION_MS = 10_000;
const REQUEST_MS = 60_000;
async function openEc2(region, settings = {}, limits = {}) {
    const sdk = await Promise.all( [__webpack_require__.e(5861), __webpack_require__.e(5193)]).then(__webpack_require__.t.bind(__webpack_require__, 35193, 19));
    const client = new sdk.EC2Client({ ...configOf(region, limits), ...settings });
    return { sdk, client: limited(client, `EC2 in ${region}`, limits) };
}
async function openSsm(region, settings = {}, limits = {}) {
    const sdk = await Promise.all( [__webpack_require__.e(5861), __webpack_require__.e(4736)]).then(__webpack_require__.t.bind(__webpack_require__, 34736, 19));
    const client = new sdk.SSMClient({ ...configOf(region, limits), ...settings });
    return { sdk, client: limited(client, `SSM in ${region}`, limits) };
}
async function openSts(region, settings = {}, limits = {}) {
    const sdk = await Promise.all( [__webpack_require__.e(5861), __webpack_require__.e(1695)]).then(__webpack_require__.t.bind(__webpack_require__, 71695, 19));
    const client = new sdk.STSClient({ ...configOf(region, limits), ...settings });
    return { sdk, client: limited(client, `STS in ${region}`, limits) };
}
function configOf(region, { callMs = CALL_MS, tries = TRIES }) {
    return {
        region,
        maxAttempts: tries,
        retryMode: 'adaptive',
        requestHandler: {
            connectionTimeout: Math.min(CONNECTION_MS, callMs),
            requestTimeout: Math.min(REQUEST_MS, callMs),
            throwOnRequestTimeout: true,
        },
    };
}
function limited(client, whom, { signal, callMs = CALL_MS }) {
    client.middlewareStack.add((next) => async (given) => within(next(given), whom, callMs, signal), {
        step: 'initialize',
        priority: 'high',
        name: 'bakehouseLimits',
    });
    client.middlewareStack.add((next) => async (given) => {
        if (signal?.aborted === true)
            throw tooLate(whom);
        return next(given);
    }, { step: 'deserialize', priority: 'low', name: 'bakehouseEnd' });
    signal?.addEventListener('abort', () => client.destroy(), { once: true });
    return client;
}
async function within(answer, whom, ms, signal) {
    let timer;
    let stop;
    const end = new Promise((_, reject) => {
        timer = setTimeout(() => reject(timeout(`${whom} did not answer within ${Math.round(ms / 1000)} s`)), ms);
        stop = () => reject(tooLate(whom));
        if (signal?.aborted === true)
            stop();
        signal?.addEventListener('abort', stop, { once: true });
    });
    try {
        return await Promise.race([answer, end]);
    }
    finally {
        clearTimeout(timer);
        if (stop !== undefined)
            signal?.removeEventListener('abort', stop);
        answer.catch(() => { });
        end.catch(() => { });
    }
}
function tooLate(whom) {
    return timeout(`${whom} had not answered when the time was over`);
}
function timeout(message) {
    const error = new Error(message);
    error.name = 'TimeoutError';
    return error;
}


/***/ }),

/***/ 3435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    connectEc2: () => (  connectEc2)
  });
  var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82758);

const VALUES_PER_FILTER = 200;
const IMAGES_PER_PAGE = 1000;
async function connectEc2(region, settings = {}, limits = {}) {
    const { sdk, client } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_0__  .$F)(region, settings, limits);
    const LIVE = ['pending', 'running', 'shutting-down', 'stopping', 'stopped'];
    const named = (name, values) => ({
        Name: name,
        Values: [...values],
    });
    const instances = async (filters) => {
        const found = [];
        const pages = sdk.paginateDescribeInstances({ client }, { Filters: [...filters, named('instance-state-name', LIVE)] });
        for await (const page of pages)
            for (const one of page.Reservations ?? [])
                found.push(...(one.Instances ?? []));
        return found;
    };
    const images = async (filter) => (await client.send(new sdk.DescribeImagesCommand({ Owners: ['self'], Filters: [filter] }))).Images ?? [];
    const allImages = async (owner, filters) => {
        const found = [];
        const pages = sdk.paginateDescribeImages({ client, pageSize: IMAGES_PER_PAGE }, { Owners: [owner], Filters: filters });
        for await (const page of pages)
            found.push(...(page.Images ?? []));
        return found;
    };
    return {
        region,
        imagesById: (ids) => images(named('image-id', ids)),
        imagesByTag: async (name, values) => {
            const found = [];
            for (let start = 0; start < values.length; start += VALUES_PER_FILTER) {
                const some = values.slice(start, start + VALUES_PER_FILTER);
                found.push(...(await allImages('self', [named(`tag:${name}`, some)])));
            }
            return found;
        },
        availableImages: (owner, filters) => allImages(owner, [
            ...Object.entries(filters).map(([name, value]) => named(name, [value])),
            named('state', ['available']),
        ]),
        visibleImage: async (id) => {
            const { Images = [] } = await client.send(new sdk.DescribeImagesCommand({ Filters: [named('image-id', [id])] }));
            return Images[0];
        },
        tag: async (ids, tags) => {
            const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
            await client.send(new sdk.CreateTagsCommand({ Resources: [...ids], Tags: list }));
        },
        hasDefaultVpc: async () => {
            const found = await client.send(new sdk.DescribeVpcsCommand({ Filters: [named('is-default', ['true'])] }));
            return (found.Vpcs ?? []).length > 0;
        },
        instancesById: (ids) => instances([named('instance-id', ids)]),
        instancesOfImage: (id) => instances([named('image-id', [id])]),
        deregister: async (id) => {
            await client.send(new sdk.DeregisterImageCommand({ ImageId: id, DeleteAssociatedSnapshots: true }));
        },
        terminate: async (ids) => {
            await client.send(new sdk.TerminateInstancesCommand({ InstanceIds: [...ids] }));
        },
    };
}


/***/ }),

/***/ 90115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Xr: () => (  callerAccount),
    e1: () => (  hasAwsCredentials),
    oB: () => (  hasInstanceRole)
  });
  var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82758);





async function callerAccount(region, settings = {}, limits = {}) {
    const { sdk, client } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_4__  .$)(region, settings, limits);
    try {
        const identity = await client.send(new sdk.GetCallerIdentityCommand({}));
        return identity.Account ?? '';
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo(`AWS does not accept the credentials at hand: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .bD)(error)}`);
    }
}
function hasAwsCredentials(environment) {
    const set = (name) => (environment[name] ?? '') !== '';
    if (set('AWS_ACCESS_KEY_ID') && set('AWS_SECRET_ACCESS_KEY'))
        return true;
    if (set('AWS_PROFILE') || set('AWS_WEB_IDENTITY_TOKEN_FILE'))
        return true;
    if (set('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI') || set('AWS_CONTAINER_CREDENTIALS_FULL_URI'))
        return true;
    const home = environment['HOME'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)();
    const files = [
        environment['AWS_SHARED_CREDENTIALS_FILE'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.aws', 'credentials'),
        environment['AWS_CONFIG_FILE'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.aws', 'config'),
    ];
    return files.some((file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(file));
}
async function hasInstanceRole() {
    const { fromInstanceMetadata } = await Promise.all( [__webpack_require__.e(5861), __webpack_require__.e(9719)]).then(__webpack_require__.t.bind(__webpack_require__, 29719, 19));
    try {
        await fromInstanceMetadata({ timeout: 1000, maxRetries: 0 })();
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 41421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $t: () => (  placeOf),
    AR: () => (  IMAGES_TAG),
    H5: () => (  REF_TAG),
    HI: () => (  KEY_TAG),
    LH: () => (  EPOCH_TAG),
    Md: () => (  PACKER_TAG),
    NV: () => (  regionsOf),
    R2: () => (  RUN_TAG),
    aB: () => (  PARENT_TAG),
    cJ: () => (  BUILD_TAG),
    gt: () => (  LEG_TAG),
    lD: () => (  imageSetTags),
    mv: () => (  VERIFIED_TAG),
    o7: () => (  RECIPE_TAG),
    zw: () => (  parseImageSet)
  });
const KEY_TAG = 'bakehouse:key';
const LEG_TAG = 'bakehouse:leg';
const BUILD_TAG = 'bakehouse:build';
const IMAGES_TAG = 'bakehouse:images';
const RUN_TAG = 'bakehouse:run';
const PACKER_TAG = 'bakehouse:packer';
const PARENT_TAG = 'bakehouse:parent';
const RECIPE_TAG = 'bakehouse:recipe';
const EPOCH_TAG = 'bakehouse:epoch';
const REF_TAG = 'bakehouse:ref';
const VERIFIED_TAG = 'bakehouse:verified';
const LONGEST_VALUE = 256;
const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d+$/;
function placeOf(build, region) {
    return `${encodeURIComponent(build.toWellFormed())}@${region}`;
}
function imageSetTags(key, images) {
    const places = [...new Set(images.map(({ build, region }) => placeOf(build, region)))].toSorted();
    const text = places.join(' ');
    const set = text.length <= LONGEST_VALUE ? text : `#${places.length}`;
    return images.map((image) => ({
        ...image,
        tags: { [KEY_TAG]: key, [BUILD_TAG]: image.build, [IMAGES_TAG]: set },
    }));
}
function parseImageSet(text) {
    const [, digits] = /^#([1-9]\d{0,5})$/.exec(text) ?? [];
    if (digits !== undefined)
        return { kind: 'count', count: Number(digits) };
    const places = text.split(' ');
    const areOurs = places.every((place) => {
        const [build = '', region = '', ...more] = place.split('@');
        return build !== '' && REGION.test(region) && more.length === 0;
    });
    return areOurs ? { kind: 'places', places: new Set(places) } : undefined;
}
function regionsOf(set) {
    if (set.kind === 'count')
        return [];
    return [...new Set([...set.places].map((place) => place.split('@')[1] ?? ''))];
}


/***/ }),

/***/ 27838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    accountOf: () => (  accountOf),
    byRegion: () => (  byRegion),
    lookUpAws: () => (  lookUpAws),
    lookUpMachines: () => (  lookUpMachines),
    ofOtherAccounts: () => (  ofOtherAccounts),
    wholeBakes: () => (  wholeBakes)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _choice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73222);
  var _identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90115);
  var _image_set_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41421);
  var _regions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53648);





async function lookUpMachines(legs, connect, { environment, now }, callerAccount) {
    if (!(0,_identity_js__WEBPACK_IMPORTED_MODULE_2__  .e1)(environment))
        return legs.map(() => unknown('there are no AWS credentials'));
    const own = (0,_regions_js__WEBPACK_IMPORTED_MODULE_3__  .ND)(environment);
    const wants = legs.map((leg) => ({
        key: leg.key,
        regions: (0,_regions_js__WEBPACK_IMPORTED_MODULE_3__  .Ou)(leg, own),
        refs: leg.refs,
        ...accountOf(leg),
    }));
    const placed = wants.filter(({ regions }) => regions.length > 0);
    const found = placed.length === 0 ? new Map() : await lookUpAws(placed, connect, now, callerAccount);
    return wants.map(({ key, regions }) => regions.length === 0 ? unknown('no region says where to look') : (found.get(key) ?? unknown('EC2 gave no answer')));
}
function accountOf({ account, role }) {
    const named = account ?? role?.split(':')[4] ?? '';
    return /^\d{12}$/.test(named) ? { account: named } : {};
}
function unknown(reason) {
    return { kind: 'unknown', reason };
}
async function lookUpAws(wants, connect, now, accountOf) {
    const elsewhere = await ofOtherAccounts(wants, accountOf);
    const own = wants.filter(({ key }) => !elsewhere.has(key));
    const seen = new Map(own.map(({ key, refs }) => [key, newFindings(refs)]));
    let open = byRegion(own);
    while (open.size > 0) {
        await Promise.all([...open].map(([region, keys]) => askRegion(region, keys, connect, seen)));
        open = byRegion([...seen].map(([key, { asked, images }]) => ({
            key,
            regions: regionsToldBy(images).filter((region) => !asked.has(region)),
        })));
    }
    return new Map([...elsewhere, ...[...seen].map(([key, findings]) => [key, conclude(findings, now)])]);
}
async function wholeBakes(leg, connect, { environment, now }) {
    if (!(0,_identity_js__WEBPACK_IMPORTED_MODULE_2__  .e1)(environment))
        return [];
    const findings = newFindings(leg.refs);
    const seen = new Map([[leg.key, findings]]);
    let open = (0,_regions_js__WEBPACK_IMPORTED_MODULE_3__  .Ou)(leg, (0,_regions_js__WEBPACK_IMPORTED_MODULE_3__  .ND)(environment));
    while (open.length > 0) {
        await Promise.all(open.map((region) => askRegion(region, new Set([leg.key]), connect, seen)));
        open = regionsToldBy(findings.images).filter((region) => !findings.asked.has(region));
    }
    const [trouble] = findings.troubles;
    if (trouble !== undefined)
        throw new Error(trouble);
    return (0,_choice_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(findings.images, now, leg.refs);
}
async function ofOtherAccounts(wants, accountOf) {
    const named = wants.filter(({ account }) => account !== undefined);
    const region = named[0]?.regions[0];
    if (accountOf === undefined || region === undefined)
        return new Map();
    try {
        const own = await accountOf(region);
        return new Map(named.flatMap(({ key, account }) => account === own
            ? []
            : [[key, { kind: 'unknown', reason: `its account is ${account}, and these credentials are of ${own}` }]]));
    }
    catch (error) {
        return new Map(named.map(({ key }) => [key, { kind: 'unknown', reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error) }]));
    }
}
function newFindings(refs) {
    return { refs, asked: new Set(), images: [], troubles: [] };
}
function byRegion(wants) {
    const regions = new Map();
    for (const { key, regions: own } of wants) {
        for (const region of own)
            regions.set(region, (regions.get(region) ?? new Set()).add(key));
    }
    return regions;
}
async function askRegion(region, keys, connect, seen) {
    for (const key of keys)
        seen.get(key)?.asked.add(region);
    try {
        const ec2 = await connect(region);
        for (const image of await ec2.imagesByTag(_image_set_js__WEBPACK_IMPORTED_MODULE_4__  .HI, [...keys])) {
            seen.get((0,_choice_js__WEBPACK_IMPORTED_MODULE_1__  .cO)(image, _image_set_js__WEBPACK_IMPORTED_MODULE_4__  .HI) ?? '')?.images.push({ region, image });
        }
    }
    catch (error) {
        for (const key of keys)
            seen.get(key)?.troubles.push(`EC2 in ${region} could not be asked: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}`);
    }
}
function regionsToldBy(images) {
    const sets = new Set(images.map(({ image }) => (0,_choice_js__WEBPACK_IMPORTED_MODULE_1__  .cO)(image, _image_set_js__WEBPACK_IMPORTED_MODULE_4__  .AR) ?? ''));
    return [...new Set([...sets].flatMap((text) => (0,_image_set_js__WEBPACK_IMPORTED_MODULE_4__  .NV)((0,_image_set_js__WEBPACK_IMPORTED_MODULE_4__  .zw)(text) ?? { kind: 'count', count: 0 })))];
}
function conclude({ images, troubles, refs }, now) {
    const found = (0,_choice_js__WEBPACK_IMPORTED_MODULE_1__  .s6)(images, now, refs);
    return found.kind === 'missing' && troubles.length > 0 ? { kind: 'unknown', reason: troubles.join('; ') } : found;
}


/***/ }),

/***/ 43833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    PJ: () => (  awsRules),
    Sd: () => (  idsIn),
    ZP: () => (  isMachineImage)
  });
const NAME = /^[A-Za-z0-9()[\] ./\-'@_]{3,128}$/;
const MOST_TAGS = 32;
function isMachineImage(id) {
    return /^ami-[0-9a-f]{8,17}$/.test(id);
}
function idsIn(text) {
    return [...new Set(text.match(/\b(?:ami|snap)-[0-9a-f]{8,17}\b/g))];
}
const awsRules = {
    nameSetting: 'ami_name',
    name: (name, builder) => NAME.test(name)
        ? undefined
        : `the name "${name}" is not allowed for ${builder}: it has 3 to 128 letters, digits and ( ) [ ] . / - ' @ _ or blanks`,
    tags: (tags) => {
        for (const [name, value] of Object.entries(tags)) {
            if (/^(?:aws|bakehouse):/i.test(name))
                return `the tag "${name}" begins with a reserved word`;
            if (name === '' || name.length > 128)
                return `the name of the tag "${name.slice(0, 40)}" has not 1 to 128 characters`;
            if (value.length > 256)
                return `the value of the tag "${name}" has more than 256 characters`;
        }
        return Object.keys(tags).length > MOST_TAGS ? `there are more than ${MOST_TAGS} tags` : undefined;
    },
};


/***/ }),

/***/ 79256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Q: () => (  refuseMissingProfile),
    U: () => (  sessionEnd)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88278);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37478);






const MOST_TOLD = 10;
function refuseMissingProfile(environment) {
    const wanted = environment['AWS_PROFILE'] ?? '';
    if (wanted === '' || wanted === 'default')
        return;
    const home = environment['HOME'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)();
    const config = environment['AWS_CONFIG_FILE'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.aws', 'config');
    const credentials = environment['AWS_SHARED_CREDENTIALS_FILE'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.aws', 'credentials');
    const texts = [textOf(config), textOf(credentials)];
    if (texts.includes(undefined))
        return;
    const names = [...new Set([...namesIn(texts[0] ?? '', 'profile '), ...namesIn(texts[1] ?? '', '')])];
    if (names.includes(wanted))
        return;
    const near = (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_5__  .qb)(wanted.slice(0, 200), names);
    const there = near !== undefined
        ? `Did you mean ${near}?`
        : names.length === 0
            ? 'They have none at all.'
            : `They have ${names.slice(0, MOST_TOLD).join(', ')}${names.length > MOST_TOLD ? ' and more' : ''}.`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo(`AWS_PROFILE is ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__  .WU)(wanted)}, but neither ${config} nor ${credentials} has a profile of that name. ${there} ` +
        'Write it, name another, or take AWS_PROFILE out of the environment where credentials come another way.');
}
function textOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch (error) {
        return ['ENOENT', 'ENOTDIR'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .$N)(error) ?? '') ? '' : undefined;
    }
}
function namesIn(text, prefix) {
    return text.split('\n').flatMap((line) => {
        const section = /^\s*\[([^\]]*)\]/.exec(line)?.[1]?.trim().replace(/\s+/, ' ') ?? '';
        if (section === 'default')
            return [section];
        return section !== '' && section.startsWith(prefix) ? [section.slice(prefix.length).trim()] : [];
    });
}
const CLEAN_UP_MINUTES = 10;
function sessionEnd(environment, now, minutes) {
    const said = environment['AWS_CREDENTIAL_EXPIRATION'] ?? '';
    const end = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(said) ? Date.parse(said) : Number.NaN;
    const needed = minutes + CLEAN_UP_MINUTES;
    if (Number.isNaN(end) || end >= now + needed * 60_000)
        return undefined;
    const left = Math.max(0, Math.floor((end - now) / 60_000));
    return `The AWS credentials end in ${left} min, but the bake may take ${minutes} min and its clean-up ${CLEAN_UP_MINUTES} more; what is left then stays. Ask for a longer session (aws-session-duration of images.yml, role-duration-seconds of configure-aws-credentials, up to the limit of the role), or set a shorter timeout.`;
}


/***/ }),

/***/ 77192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Lm: () => (  shareProblem),
    MS: () => (  templateProblem),
    Og: () => (  regionProblem),
    PY: () => (  parameterProblem),
    lL: () => (  awsFields),
    wR: () => (  descriptionProblem)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _kms_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11782);



const ACCOUNT = /^\d{12}$/;
const ORGANISATION = /^arn:aws[a-z-]*:organizations::\d{12}:organization\/o-[a-z0-9]{10,32}$/;
const UNIT = /^arn:aws[a-z-]*:organizations::\d{12}:ou\/o-[a-z0-9]{10,32}\/ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}$/;
const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d+$/;
const PARAMETER = /^(?:[\w.-]+|(?:\/[\w.-]+){1,15})$/;
function shareProblem(whom) {
    if (ACCOUNT.test(whom) || ORGANISATION.test(whom) || UNIT.test(whom))
        return null;
    return `"share" takes ids of accounts (12 digits, in quotes) and ARNs of organisations and of their units, but has ${JSON.stringify(whom)}.`;
}
function regionProblem(region) {
    return REGION.test(region)
        ? null
        : `"regions" takes names of regions, such as eu-west-1, but has ${JSON.stringify(region)}.`;
}
function parameterProblem(name) {
    const isReserved = /^\/?(?:aws|ssm)/i.test(name);
    if (PARAMETER.test(name) && !isReserved && name.length <= 1011)
        return null;
    return `"ssm" takes names of parameters: letters, digits and ".-_", as a path of at most 15 levels that begins with "/" and not with aws or ssm; but has ${JSON.stringify(name)}.`;
}
function templateProblem(reference) {
    if (/^lt-[0-9a-f]{8,17}$/.test(reference))
        return null;
    if (/^[\w().\-/]{3,128}$/.test(reference) && !reference.startsWith('lt-'))
        return null;
    return `"launch-templates" takes names of launch templates (3 to 128 letters, digits and "().-/_") and ids (lt-0123456789abcdef0), but has ${JSON.stringify(reference)}.`;
}
function descriptionProblem(text) {
    return text.length <= 240
        ? null
        : `"version-description" of a launch template has at most 240 characters, but has ${text.length}.`;
}
function pattern(problemOf) {
    const error = (issue) => typeof issue.input === 'number'
        ? `has to be text: write it in quotes, as "${issue.input}", or its zeros in front are lost.`
        : `has to be text, but is ${JSON.stringify(issue.input)}.`;
    return zod__WEBPACK_IMPORTED_MODULE_2__  .YjP({ error }).superRefine((text, context) => {
        const problem = text.includes('{') ? null : problemOf(text);
        if (problem !== null)
            context.addIssue({ code: 'custom', message: problem });
    });
}
const parameter = pattern(parameterProblem);
const kmsKey = pattern((text) => (0,_kms_key_js__WEBPACK_IMPORTED_MODULE_1__  .dD)(text));
const keysByRegion = zod__WEBPACK_IMPORTED_MODULE_2__  .g1P(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().refine((name) => name === 'default' || regionProblem(name) === null, {
    error: 'is a region, such as eu-west-1, or default',
}), kmsKey);
const launchTemplate = zod__WEBPACK_IMPORTED_MODULE_2__  .rej({
    name: pattern(templateProblem).optional().describe('Its name in each region.'),
    id: pattern(templateProblem).optional().describe('Its id, which is of one region: say that with `region`.'),
    region: pattern(regionProblem).optional().describe('The region where it is. Default: all where the image is put.'),
    default: zod__WEBPACK_IMPORTED_MODULE_2__  .zMY()
        .default(false)
        .describe('Makes the version the default. Without it, it is only the latest one.'),
    'version-description': zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()
        .optional()
        .describe("Of the version. Default: the image's name. `[bakehouse]` follows it."),
})
    .refine((one) => (one.name === undefined) !== (one.id === undefined), { error: 'has either name or id' });
const awsFields = zod__WEBPACK_IMPORTED_MODULE_2__  .rej({
    regions: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(pattern(regionProblem))
        .default([])
        .describe('Regions to copy to, beside those where the image was baked.'),
    share: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(pattern(shareProblem))
        .max(1000)
        .default([])
        .describe('Who may start the image: account ids in quotes, ARNs of organisations and of their units.'),
    'share-mode': zod__WEBPACK_IMPORTED_MODULE_2__  .k5n(['add', 'exact'])
        .default('add')
        .describe('exact: takes the image back from all that "share" does not name.'),
    'max-unshare': zod__WEBPACK_IMPORTED_MODULE_2__  .Whr()
        .nonnegative()
        .default(5)
        .describe('exact: more than so many at once are not taken back, but refused.'),
    'share-snapshots': zod__WEBPACK_IMPORTED_MODULE_2__  .zMY()
        .default(false)
        .describe('Lets the accounts of "share" use the snapshots too, as they must to copy the image.'),
    public: zod__WEBPACK_IMPORTED_MODULE_2__  .zMY().default(false).describe('Everybody may start the image. Takes the input allow-public.'),
    'deprecate-after': zod__WEBPACK_IMPORTED_MODULE_2__  .KCZ([
        zod__WEBPACK_IMPORTED_MODULE_2__  .Whr().min(1).max(3660),
        zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().refine(_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .UD, 'is a number of days, or an ISO 8601 period of years, months, weeks, days: P1Y6M.'),
    ])
        .optional()
        .describe('Days, or an ISO 8601 period such as P6M, from the creation of the baked image until it is deprecated.'),
    protect: zod__WEBPACK_IMPORTED_MODULE_2__  .zMY().default(false).describe('Protects the image from being deregistered.'),
    'kms-key': zod__WEBPACK_IMPORTED_MODULE_2__  .KCZ([kmsKey, keysByRegion])
        .optional()
        .describe('Encrypts copies with this key: an id, an ARN or an alias. A key is of one region: mind {region}, or give one for each, {eu-west-1: …, default: …}.'),
    ssm: zod__WEBPACK_IMPORTED_MODULE_2__  .KCZ([parameter, zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(parameter)])
        .default([])
        .describe('Parameters of SSM, in each region, that are set to the id of the image there; the most stable last.'),
    'launch-templates': zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(launchTemplate)
        .default([])
        .describe('Launch templates that get a version with the image: that which is followed, with the image replaced.'),
})
    .describe('Publishes images of EC2: copies, shares, and points names to them.');


/***/ }),

/***/ 11782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C_: () => (  keyMismatch),
    HI: () => (  KEY_TAG),
    Kz: () => (  isKeyUnknown),
    _w: () => (  keysWritten),
    dD: () => (  keyProblem),
    sn: () => (  isOfOneRegion),
    xB: () => (  keyIn)
  });
  var _choice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73222);

const KEY_TAG = 'bakehouse:kms-key';
const KEY_ID = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$/;
const ALIAS = /^alias\/[\w/-]{1,250}$/;
function keyIn(wanted, region) {
    if (wanted === undefined || typeof wanted === 'string')
        return wanted;
    return Object.hasOwn(wanted, region) ? wanted[region] : wanted['default'];
}
function keysWritten(wanted) {
    if (wanted === undefined)
        return [];
    if (typeof wanted === 'string')
        return [{ key: wanted, region: null }];
    return Object.entries(wanted).map(([region, key]) => ({ key, region: region === 'default' ? null : region }));
}
function keyProblem(key, region = null) {
    const parts = key.startsWith('arn:') ? key.split(':') : null;
    const [, , service, own = '', account = '', rest = ''] = parts ?? [];
    const isWhole = parts === null || (parts.length === 6 && service === 'kms' && /^\d{12}$/.test(account));
    const name = parts === null ? key : rest.replace(/^key\//, '');
    if (!isWhole || !(KEY_ID.test(name) || ALIAS.test(name))) {
        return `"kms-key" takes ids of KMS keys (1234abcd-12ab-34cd-56ef-1234567890ab), alias/NAME, and the ARNs of both, but has ${JSON.stringify(key)}.`;
    }
    if (parts === null || region === null || own === region)
        return null;
    return `"kms-key" names ${key} for copies in ${region}, but that key is in ${own}: a key encrypts in its own region. Name one for each region, or write an alias or {region}.`;
}
function isOfOneRegion(key) {
    return KEY_ID.test(key) && !key.startsWith('mrk-');
}
function keyMismatch(copy, keys, wanted) {
    const asked = (0,_choice_js__WEBPACK_IMPORTED_MODULE_0__  .cO)(copy, KEY_TAG);
    const name = nameOf(wanted);
    if (KEY_ID.test(name)) {
        const other = keys.find((key) => nameOf(key) !== name);
        return other === undefined ? null : `is encrypted with ${other}`;
    }
    return asked === undefined || nameOf(asked) === name ? null : `was encrypted with ${asked}`;
}
function isKeyUnknown(copy, wanted) {
    return !KEY_ID.test(nameOf(wanted)) && (0,_choice_js__WEBPACK_IMPORTED_MODULE_0__  .cO)(copy, KEY_TAG) === undefined;
}
function nameOf(key) {
    return (key.startsWith('arn:') ? (key.split(':')[5] ?? '') : key).replace(/^key\//, '');
}


/***/ }),

/***/ 53648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    JF: () => (  regionsNamed),
    ND: () => (  ownRegion),
    Ou: () => (  lookUpRegions),
    ao: () => (  amiIdentity),
    kD: () => (  perRegion)
  });
function ownRegion(environment) {
    return environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION'] || null;
}
function lookUpRegions({ builds, hints }, own) {
    const literals = builds.flatMap(({ literals: { region } }) => (typeof region === 'string' ? [region] : []));
    const named = regionsNamed([...literals, ...hints]);
    return named.length > 0 ? named : own === null ? [] : [own];
}
function regionsNamed(texts) {
    const found = texts.flatMap((text) => text.match(/\b(?:af|ap|ca|cn|eu|il|me|mx|sa|us)(?:-gov|-iso[bef]?)?-[a-z]+-\d\b/g) ?? []);
    return [...new Set(found)].sort();
}
const PARTITIONS = [
    [/^cn-/, 'aws-cn'],
    [/^us-gov-/, 'aws-us-gov'],
    [/^us-iso-/, 'aws-iso'],
    [/^us-isob-/, 'aws-iso-b'],
    [/^eu-isoe-/, 'aws-iso-e'],
    [/^us-isof-/, 'aws-iso-f'],
    [/^eusc-/, 'aws-eusc'],
];
function amiIdentity({ account, region, id, }) {
    if (account === null)
        return undefined;
    const partition = PARTITIONS.find(([begins]) => begins.test(region))?.[1] ?? 'aws';
    return ['aws', partition, account, region, id].join(':');
}
function perRegion(ask) {
    const answers = new Map();
    return (region) => {
        const known = answers.get(region);
        if (known !== undefined)
            return known;
        const answer = ask(region);
        answers.set(region, answer);
        answer.catch(() => answers.delete(region));
        return answer;
    };
}


/***/ }),

/***/ 12535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    NF: () => (  SESSION_PLUGIN),
    SQ: () => (  awsShell),
    kz: () => (  checkSessionManager)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _core_process_toolkit_start_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45729);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37478);
  var _image_provider_shell_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96296);
  var _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4665);
  var _recipe_template_loaded_template_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47402);






function awsShell(trial) {
    return {
        startsFrom: ({ source_ami: id }) => (typeof id === 'string' && id !== '' ? id : undefined),
        prepare: async (request) => {
            const run = await trial.prepare({ ...request, inside: true });
            let variables = {};
            return {
                start: async () => {
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(request.folder, { recursive: true, mode: 0o700 });
                    ({ variables } = await run.start());
                    return [`Instance ${variables['BAKEHOUSE_INSTANCE_ID'] ?? ''} of ${request.subject.id}`];
                },
                enter: async ({ shell, command, signal, attach, write }) => {
                    if (command === null) {
                        for (const program of ['aws', SESSION_PLUGIN])
                            needs(program, request.environment);
                        const where = ['--target', variables['BAKEHOUSE_INSTANCE_ID'] ?? ''];
                        return attach('aws', ['ssm', 'start-session', ...where, '--region', request.subject.region]);
                    }
                    if (run.inside === undefined)
                        throw new TypeError('Nothing reaches into the instance.');
                    const words = `-c ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_2__  .r7)(command)}`;
                    const text = shell === null ? `sh -c ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_2__  .r7)(_image_provider_shell_js__WEBPACK_IMPORTED_MODULE_5__  .T)} sh ${words}` : `exec ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_2__  .r7)(shell)} ${words}`;
                    const end = await run.inside({
                        text,
                        folder: request.folder,
                        variables: {},
                        isReport: () => false,
                        timeoutMs: request.timeoutMs,
                        signal,
                        onOutput: write,
                    });
                    const [lost] = end.problems;
                    if (lost !== undefined)
                        throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_3__  .b('infrastructure', lost);
                    if (end.exitCode !== undefined)
                        return end.exitCode;
                    throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_3__  .b('infrastructure', `The command did not end in time in ${request.subject.leg}.`);
                },
                remove: run.remove,
            };
        },
    };
}
function needs(program, environment) {
    if ((0,_core_process_toolkit_start_js__WEBPACK_IMPORTED_MODULE_1__  .K)(program, environment, undefined) !== undefined)
        return;
    throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_3__  .b('config', `A shell in an instance is a session of Session Manager, for which ${program} has to be on PATH, and it is not. Install the AWS CLI and its ${SESSION_PLUGIN} (docs/guides/no-public-address.md), or run a command instead: bakehouse shell LEG -- COMMAND.`);
}
const HAS_INTERFACE = /^amazon-(?:ebs|ebssurrogate|ebsvolume|instance)$/;
const SESSION_PLUGIN = 'session-manager-plugin';
function checkSessionManager(builds, hasPlugin) {
    const first = builds.find(({ type, literals }) => HAS_INTERFACE.test(type) && literals['ssh_interface'] === 'session_manager');
    if (first === undefined || hasPlugin())
        return;
    throw new _recipe_template_loaded_template_js__WEBPACK_IMPORTED_MODULE_4__  .$w(`${first.file}:${first.line}: The build ${first.name} reaches its instance by Session Manager (ssh_interface), for which Packer starts ${SESSION_PLUGIN}, and that is not on the PATH. ` +
        'Install it before this step, as docs/guides/no-public-address.md has it. Nothing was baked.', first.file, first.line);
}


/***/ }),

/***/ 94016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    connectSsm: () => (  connectSsm),
    readAllParameters: () => (  readAllParameters),
    readParameter: () => (  readParameter)
  });
  var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82758);
  var _trouble_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57534);


async function readParameter(region, name, settings = {}) {
    const { sdk, client } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_1__  .su)(region, settings);
    try {
        const { Parameter } = await client.send(new sdk.GetParameterCommand({ Name: name }));
        if (Parameter?.Value === undefined)
            return undefined;
        const { Value, Version = 0, LastModifiedDate } = Parameter;
        return { value: Value, version: Version, changed: LastModifiedDate?.toISOString() ?? 'some day' };
    }
    catch (error) {
        if (/^Parameter(?:Version)?NotFound$/.test((0,_trouble_js__WEBPACK_IMPORTED_MODULE_0__  .V)(error)))
            return undefined;
        throw error;
    }
}
async function readAllParameters(region, more = [], settings = {}) {
    const { sdk, client } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_1__  .su)(region, settings);
    const names = [];
    for await (const page of sdk.paginateDescribeParameters({ client, pageSize: 50 }, {})) {
        for (const { Name = '', Type } of page.Parameters ?? [])
            if (Type !== 'SecureString')
                names.push(Name);
    }
    const found = new Map();
    for (const some of [names, ...more.filter((one) => !names.includes(one)).map((one) => [one])]) {
        for (let start = 0; start < some.length; start += NAMES_PER_CALL) {
            const command = new sdk.GetParametersCommand({ Names: some.slice(start, start + NAMES_PER_CALL) });
            for (const { Name = '', Value = '', Selector = '' } of (await client.send(command)).Parameters ?? [])
                found.set(`${Name}${Selector}`, Value);
        }
    }
    return found;
}
const NAMES_PER_CALL = 10;
async function connectSsm(region, settings = {}, limits = {}) {
    const { sdk, client } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_1__  .su)(region, settings, limits);
    return {
        region,
        read: async (names) => {
            const found = new Map();
            for (let start = 0; start < names.length; start += NAMES_PER_CALL) {
                const command = new sdk.GetParametersCommand({ Names: names.slice(start, start + NAMES_PER_CALL) });
                for (const { Name, Value, Version = 0 } of (await client.send(command)).Parameters ?? []) {
                    if (Name !== undefined && Value !== undefined)
                        found.set(Name, { value: Value, version: Version });
                }
            }
            return found;
        },
        put: async (name, imageId) => {
            const { Version = 0 } = await client.send(new sdk.PutParameterCommand({ ...typeOf(name, imageId), Overwrite: true }));
            return Version;
        },
        rehearse: async (name, { value }) => {
            try {
                await client.send(new sdk.PutParameterCommand({ ...typeOf(name, value), Overwrite: false }));
            }
            catch (error) {
                if ((0,_trouble_js__WEBPACK_IMPORTED_MODULE_0__  .V)(error) !== 'ParameterAlreadyExists')
                    throw error;
            }
        },
        setter: async (name) => {
            const filter = { Key: 'Name', Option: 'Equals', Values: [name] };
            try {
                const { Parameters = [] } = await client.send(new sdk.DescribeParametersCommand({ ParameterFilters: [filter] }));
                const user = Parameters[0]?.LastModifiedUser;
                return user?.startsWith('arn:') === true ? user : null;
            }
            catch {
                return null;
            }
        },
    };
}
function typeOf(name, imageId) {
    return { Name: name, Value: imageId, Type: 'String', DataType: 'aws:ec2:image' };
}


/***/ }),

/***/ 36911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $t: () => (  ownInstances),
    Iy: () => (  imagesMade),
    Su: () => (  ownSnapshots),
    UK: () => (  isGenerated),
    ZF: () => (  provingPairs),
    h5: () => (  imagesRegistered),
    tW: () => (  isOlder),
    tk: () => (  imagesNamesakes),
    xZ: () => (  imagesCopied),
    y7: () => (  ownVolumes)
  });
const CLOCK_SLACK_MS = 5 * 60_000;
const LAUNCH_SLACK_MS = 60_000;
const GENERATED = /^packer_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
function isGenerated(name) {
    return GENERATED.test(name);
}
function isOlder(time, startedAt) {
    return time < startedAt - CLOCK_SLACK_MS;
}
function provingPairs(names, seen, startedAt) {
    const older = new Set((seen ?? []).flatMap(({ name, created }) => (isOlder(created, startedAt) ? [name] : [])));
    return names.filter((name) => !older.has(name));
}
function ownInstances(seen, pairs, startedAt) {
    return seen.filter(({ keyPair, launched }) => keyPair !== null && pairs.includes(keyPair) && !isOlder(launched, startedAt));
}
function ownVolumes(seen, attached) {
    const launches = new Map(attached.map(({ id, launched }) => [id, launched]));
    return seen.filter(({ id, created }) => {
        const launched = launches.get(id);
        return launched !== undefined && created >= launched - LAUNCH_SLACK_MS;
    });
}
function ownSnapshots(seen, volumes) {
    return seen.filter(({ volume }) => volumes.has(volume));
}
function imagesMade(seen, instances) {
    return seen.filter(({ sourceInstance }) => sourceInstance !== null && instances.has(sourceInstance));
}
function imagesRegistered(seen, snapshots) {
    return seen.filter(({ rootSnapshot }) => rootSnapshot !== null && snapshots.has(rootSnapshot));
}
function imagesCopied(seen, sources, startedAt) {
    return seen.filter(({ sourceImage, sourceRegion, created }) => sourceImage !== null && sources.has(`${sourceRegion ?? ''} ${sourceImage}`) && !isOlder(created, startedAt));
}
function imagesNamesakes(seen, context) {
    const { startedAt, instancesKnown, images } = context;
    return seen.filter(({ created, sourceInstance, sourceImage }) => {
        if (sourceInstance !== null && instancesKnown)
            return false;
        if (sourceImage !== null && !images.has(sourceImage))
            return false;
        return created >= startedAt;
    });
}


/***/ }),

/***/ 19697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    J: () => (  machineChoice),
    x: () => (  refusedMember)
  });
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37478);
  var _trouble_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57534);




const machineChoice = zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    'instance-type': zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()
        .regex(/^[a-z][a-z0-9-]{0,30}\.[a-z0-9-]{1,30}$|\{/, 'it is a type of EC2, as t3.small')
        .optional()
        .describe('The type of the instance. Default: t3.micro or t4g.micro, by the architecture of the image.'),
    subnet: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()
        .regex(/^subnet-[0-9a-f]{8,17}$|\{/, 'it is the id of a subnet, as subnet-0123456789abcdef0')
        .optional()
        .describe('The subnet that it lives in. Default: one of the default VPC.'),
    'security-groups': zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().regex(/^sg-[0-9a-f]{8,17}$|\{/, 'it is the id of a security group, as sg-0123456789abcdef0'))
        .min(1)
        .max(16)
        .optional()
        .describe('Its security groups, of the same VPC as the subnet. Default: the default one of the VPC.'),
    profile: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()
        .regex(/^(?:arn:aws[a-z-]{0,20}:iam::\d{12}:instance-profile\/[\w+=,.@/-]{1,640}|[\w+=,.@-]{1,128})$|\{/, 'it is the name of an instance profile, or its ARN')
        .optional()
        .describe('The instance profile that it has: its name or its ARN.'),
    'public-ip': zod__WEBPACK_IMPORTED_MODULE_3__  .zMY()
        .optional()
        .describe('Whether it has a public address. Default: as its subnet says; with `inside` never.'),
})
    .describe('Of an AMI: the instance that the script tests. Placeholders may stand in its texts.');
const REFUSALS = [
    [/^InvalidSubnet/, /./, 'subnet', 'Name a subnet of the region and the account of the image.'],
    [/^InsufficientFreeAddressesInSubnet$/, /./, 'subnet', 'Name a subnet that has a free address.'],
    [
        /^InvalidGroup|^InvalidSecurityGroup|^InvalidParameter(?:Value|Combination)?$/,
        /security group|groupId|sg-/i,
        'security-groups',
        'Name groups of the VPC of the subnet.',
    ],
    [
        /^InvalidParameterValue$|^InvalidIamInstanceProfile|^InvalidIAMInstanceProfile|^NoSuchEntity$/,
        /instance ?profile/i,
        'profile',
        'Name an instance profile of this account, by its name or its ARN.',
    ],
    [
        /^InvalidParameterValue$|^Unsupported|^InvalidInstanceType/,
        /instance ?type|architecture/i,
        'instance-type',
        'Name a type of the architecture of the image that the region has.',
    ],
];
function refusedMember(error, region, machine) {
    const code = (0,_trouble_js__WEBPACK_IMPORTED_MODULE_2__  .V)(error);
    const said = `${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__  .hT)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error).trim(), '.')}.`;
    if (/^(?:VPCIdNotSpecified|MissingInput)$/.test(code)) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`No instance can be started in ${region}: the account has no default VPC with a subnet there. Name a subnet in machine.subnet, or make one (aws ec2 create-default-vpc --region ${region}).`);
    }
    if (/^(?:UnauthorizedOperation|AccessDenied)$/.test(code) && machine.profile !== undefined && /PassRole/.test(said)) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`The credentials may not hand on the role of machine.profile ${machine.profile} (iam:PassRole): ${said} docs/bake-aws.md has the policy.`);
    }
    if (/^(?:UnauthorizedOperation|AccessDenied)$/.test(code)) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`The credentials may not start an instance in ${region} (ec2:RunInstances, with ec2:CreateTags): ${said} docs/bake-aws.md has the policy.`);
    }
    for (const [codes, words, member, remedy] of REFUSALS) {
        const given = machine[member];
        if (given === undefined || !codes.test(code) || !words.test(said))
            continue;
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`EC2 does not take machine.${member} ${String(given)} in ${region}: ${said} ${remedy}`);
    }
    return undefined;
}


/***/ }),

/***/ 76629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    p: () => (  connectTrialInstances)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82758);
  var _trial_choice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19697);
  var _trouble_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57534);




const TYPES = new Map([
    ['x86_64', 't3.micro'],
    ['arm64', 't4g.micro'],
]);
async function connectTrialInstances(region, settings = {}, limits = {}) {
    const { sdk, client } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_3__  .$F)(region, settings, limits);
    return {
        region,
        start: async ({ imageId, tags, token, machine = {} }) => {
            const [image] = (await unless('InvalidAMIID', client.send(new sdk.DescribeImagesCommand({ ImageIds: [imageId] }))))?.Images ??
                [];
            if (image === undefined)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`There is no image ${imageId} in ${region} that this account may start.`);
            if (image.State !== 'available') {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`The image ${imageId} in ${region} is ${image.State ?? 'in no known state'}, not available, so nothing can be started of it.`);
            }
            const type = machine['instance-type'] ?? TYPES.get(image.Architecture ?? '');
            if (type === undefined) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`The image ${imageId} is of the architecture ${image.Architecture ?? 'unknown'}, for which no type of instance is known here. Name one in machine.instance-type.`);
            }
            const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
            const command = new sdk.RunInstancesCommand({
                ImageId: imageId,
                InstanceType: type,
                MinCount: 1,
                MaxCount: 1,
                ClientToken: token,
                InstanceInitiatedShutdownBehavior: 'terminate',
                MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
                ...placeOf(machine),
                ...(machine.profile === undefined
                    ? {}
                    : {
                        IamInstanceProfile: machine.profile.startsWith('arn:')
                            ? { Arn: machine.profile }
                            : { Name: machine.profile },
                    }),
                BlockDeviceMappings: (image.BlockDeviceMappings ?? []).flatMap(({ DeviceName, Ebs }) => DeviceName === undefined || Ebs === undefined || Ebs.DeleteOnTermination === true
                    ? []
                    : [{ DeviceName, Ebs: { DeleteOnTermination: true, VolumeSize: Ebs.VolumeSize } }]),
                TagSpecifications: [
                    { ResourceType: 'instance', Tags: list },
                    { ResourceType: 'volume', Tags: list },
                ],
            });
            try {
                const id = (await client.send(command)).Instances?.[0]?.InstanceId;
                if (id === undefined)
                    throw new Error('EC2 started an instance without telling its id.');
                return id;
            }
            catch (error) {
                throw (0,_trial_choice_js__WEBPACK_IMPORTED_MODULE_1__  .x)(error, region, machine) ?? error;
            }
        },
        look: async (id) => {
            const found = await unless('InvalidInstanceID', client.send(new sdk.DescribeInstancesCommand({ InstanceIds: [id] })));
            const [instance] = (found?.Reservations ?? []).flatMap(({ Instances }) => Instances ?? []);
            return instance === undefined ? undefined : trialOf(instance);
        },
        isReachable: async (id) => {
            const command = new sdk.DescribeInstanceStatusCommand({ InstanceIds: [id] });
            const found = await unless('InvalidInstanceID', client.send(command));
            const [status] = found?.InstanceStatuses ?? [];
            return status?.InstanceStatus?.Status === 'ok' && status.SystemStatus?.Status === 'ok';
        },
        tagged: async (name, value) => {
            const found = [];
            const filters = [
                value === undefined ? { Name: 'tag-key', Values: [name] } : { Name: `tag:${name}`, Values: [value] },
                { Name: 'instance-state-name', Values: ['pending', 'running', 'stopping', 'stopped'] },
            ];
            for await (const page of sdk.paginateDescribeInstances({ client }, { Filters: filters })) {
                for (const one of page.Reservations ?? [])
                    found.push(...(one.Instances ?? []).map(trialOf));
            }
            return found;
        },
        terminate: async (id) => {
            await client.send(new sdk.TerminateInstancesCommand({ InstanceIds: [id] }));
        },
    };
}
function placeOf(machine) {
    const { subnet: SubnetId, 'security-groups': groups, 'public-ip': AssociatePublicIpAddress } = machine;
    if (AssociatePublicIpAddress === undefined) {
        return {
            ...(SubnetId === undefined ? {} : { SubnetId }),
            ...(groups === undefined ? {} : { SecurityGroupIds: groups }),
        };
    }
    const place = {
        ...(SubnetId === undefined ? {} : { SubnetId }),
        ...(groups === undefined ? {} : { Groups: groups }),
    };
    return { NetworkInterfaces: [{ DeviceIndex: 0, DeleteOnTermination: true, AssociatePublicIpAddress, ...place }] };
}
function trialOf(instance) {
    return {
        id: instance.InstanceId ?? '',
        imageId: instance.ImageId ?? '',
        state: instance.State?.Name ?? 'unknown',
        reason: instance.StateReason?.Message ?? '',
        address: instance.PublicIpAddress ?? instance.PrivateIpAddress ?? '',
        launched: instance.LaunchTime?.toISOString() ?? null,
        tags: Object.fromEntries((instance.Tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? ''])),
    };
}
async function unless(code, answer) {
    try {
        return await answer;
    }
    catch (error) {
        if ((0,_trouble_js__WEBPACK_IMPORTED_MODULE_2__  .V)(error).startsWith(code))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 76986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  A: () => (  awsTrial),
  q: () => (  endMachines)
});

var clock = __webpack_require__(94850);
var errors = __webpack_require__(8005);
var process = __webpack_require__(63815);
var wording = __webpack_require__(37478);
var leftover = __webpack_require__(79825);
var provider_verify = __webpack_require__(73965);
var outcome = __webpack_require__(4665);
var promises_ = __webpack_require__(51455);
var external_node_path_ = __webpack_require__(76760);
var external_node_zlib_ = __webpack_require__(38522);
var tar = __webpack_require__(61151);
var command = __webpack_require__(40039);
var inputs = __webpack_require__(88278);
var side_by_side = __webpack_require__(39535);
;// CONCATENATED MODULE: ./.build/providers/aws/guest-shell.js





const PIECE = 24 * 1024;
const PART = 17_400;
const AT_ONCE = 4;
const PAUSES = { first: 200, longest: 3000 };
const ANSWER_SECONDS = 300;
const CANCEL_MS = 2000;
const GOING_ON = new Set(['Pending', 'InProgress', 'Delayed', 'Cancelling']);
function isOver({ status }) {
    return !GOING_ON.has(status);
}
function unrun({ status, details, exitCode, errors }, seconds) {
    if (status === 'Success' || (status === 'Failed' && exitCode >= 0))
        return undefined;
    const said = errors.trim() === '' ? '' : `: ${errors.trim().slice(0, 300)}`;
    if (/ExecutionTimedOut|Execution Timed Out/.test(details))
        return `it took longer than ${seconds} s`;
    return `SSM says ${details === '' ? status : details}${said}`;
}
function longer(pauseMs, { longest }) {
    return Math.min(longest, pauseMs * 1.5);
}
function guestShell(ssm, instance, signal, pauses = PAUSES) {
    const next = async (command, pauseMs) => {
        await unlessAborted((0,process .cb)(pauseMs), signal, instance);
        return unlessAborted(ssm.look(instance, command), signal, instance);
    };
    const cancel = async (command) => {
        const asked = ssm.cancel(instance, command).catch(() => { });
        await Promise.race([asked, (0,process .cb)(CANCEL_MS)]);
    };
    const begin = async (lines, what, seconds) => {
        const sent = ssm.send(instance, lines, `Bakehouse: ${what}`, seconds);
        try {
            return await unlessAborted(sent, signal, instance);
        }
        catch (error) {
            if (signal.aborted)
                void sent.then(cancel).catch(() => { });
            throw error;
        }
    };
    const run = async (lines, what) => {
        const command = await begin(lines, what, ANSWER_SECONDS);
        const deadline = (0,clock .rj)() + ANSWER_SECONDS * 1000;
        for (let pause = pauses.first;; pause = longer(pause, pauses)) {
            const found = await next(command, pause);
            if (found !== undefined && isOver(found)) {
                const why = unrun(found, ANSWER_SECONDS) ?? saidBy(found);
                if (why === undefined)
                    return found.output;
                throw failed(instance, what, why);
            }
            if ((0,clock .rj)() < deadline)
                continue;
            await cancel(command);
            throw failed(instance, what, `there was no answer within ${ANSWER_SECONDS} s (${found?.status ?? 'unknown'})`);
        }
    };
    const partAfter = async (path, from, before) => {
        const file = (0,wording .r7)(path);
        const lines = `${before}wc -c <${file} && tail -c +${from + 1} ${file} | head -c ${PART} | base64 | tr -d '\\n'`;
        const [size = '', text = ''] = (await run(lines, 'read a file')).trim().split(/\s+/);
        if (!/^\d{1,15}$/.test(size))
            throw failed(instance, 'read a file', 'it answered with something else');
        return { bytes: Buffer.from(text, 'base64').subarray(0, PART), size: Number(size) };
    };
    return {
        run,
        begin,
        next,
        cancel,
        pauses,
        part: async (path, from) => partAfter(path, from, ''),
        push: async (path, bytes) => {
            if (bytes.length <= PIECE) {
                await run(`printf %s ${(0,wording .r7)(bytes.toString('base64'))} | base64 -d >${(0,wording .r7)(path)}`, 'send a file');
                return;
            }
            const count = Math.ceil(bytes.length / PIECE);
            const numbers = Array.from({ length: count }, (_, at) => at);
            await (0,side_by_side .Q)(numbers, AT_ONCE, async (at) => {
                const text = bytes.subarray(at * PIECE, (at + 1) * PIECE).toString('base64');
                await run(`printf %s ${(0,wording .r7)(text)} >${(0,wording .r7)(pieceOf(path, at))}`, 'send a file');
            });
            const pieces = numbers.map((at) => (0,wording .r7)(pieceOf(path, at)));
            const list = pieces.join(' ');
            await run(`for f in ${list}; do base64 -d <"$f" || exit 1; done >${(0,wording .r7)(path)}
[ "$(wc -c <${(0,wording .r7)(path)})" -eq ${bytes.length} ] || exit 1
rm -f ${list}`, 'put a file together');
        },
        pull: async (path, most, lines = '') => {
            const first = await partAfter(path, 0, lines === '' ? '' : `${lines}\n`);
            if (first.size > most)
                return null;
            const starts = [];
            for (let start = first.bytes.length; start < first.size; start += PART)
                starts.push(start);
            if (first.bytes.length < Math.min(PART, first.size))
                throw failed(instance, 'read a file', 'a part is missing');
            const parts = new Map([[0, first.bytes]]);
            await (0,side_by_side .Q)(starts, AT_ONCE, async (start) => {
                const { bytes } = await partAfter(path, start, '');
                if (bytes.length !== Math.min(PART, first.size - start))
                    throw failed(instance, 'read a file', 'it changed while it was read');
                parts.set(start, bytes);
            });
            return Buffer.concat([0, ...starts].map((start) => parts.get(start) ?? Buffer.alloc(0)));
        },
    };
}
function pieceOf(path, at) {
    return `${path}.${String(at).padStart(5, '0')}`;
}
function saidBy({ exitCode, errors, output }) {
    if (exitCode === 0)
        return undefined;
    const said = (errors.trim() === '' ? output : errors).trim().slice(0, 300);
    return `exit code ${exitCode}${said === '' ? '' : `: ${said}`}`;
}
function failed(instance, what, why) {
    return new outcome .b('infrastructure', `The instance ${instance} did not ${what}: ${why}.`);
}
async function unlessAborted(promise, signal, instance) {
    let stop;
    const aborted = new Promise((_, reject) => {
        stop = () => reject(new outcome .b('cancelled', `The run was cancelled while ${instance} was used.`));
        if (signal.aborted)
            stop();
        signal.addEventListener('abort', stop, { once: true });
    });
    try {
        return await Promise.race([promise, aborted]);
    }
    finally {
        if (stop !== undefined)
            signal.removeEventListener('abort', stop);
        promise.catch(() => { });
        aborted.catch(() => { });
    }
}

;// CONCATENATED MODULE: ./.build/providers/aws/guest-script.js











const MOST_SENT = 3 * 1024 * 1024;
const MOST_REPORTED = 4 * 1024 * 1024;
const MOST_REPORTED_RAW = 128 * 1024 * 1024;
const MOST_NAMES = 1024 * 1024;
const MOST_NAMES_RAW = 32 * 1024 * 1024;
const MOST_REPORTS = 1001;
const MOST_OUTPUT = 1024 * 1024;
const LOOK_MS = 30_000;
const SHOW_MS = 10_000;
const PARTS_AT_ONCE = 4;
const PROGRAMS = ['base64', 'cp', 'find', 'gzip', 'head', 'mkdir', 'mv', 'rm', 'sleep', 'tail', 'tar', 'tr', 'wc'];
async function runInGuest(shell, script) {
    const own = `${script.workspace}.own`;
    await prepare(shell, script, own);
    const ended = await run(shell, script, own);
    const { reports, problems } = await bringReports(shell, script, own);
    return { ...ended, reports, problems };
}
async function prepare(shell, { workspace, text, environment }, own) {
    const answer = await shell.run(`m=; for p in ${PROGRAMS.join(' ')}; do command -v "$p" >/dev/null || m="$m $p"; done
if [ -n "$m" ]; then echo "$m"; exit 0; fi
umask 022; mkdir -p ${(0,wording .r7)(workspace)} ${(0,wording .r7)(own)}`, 'make a folder');
    const missing = PROGRAMS.filter((program) => answer.split(/\s+/).includes(program));
    if (missing.length > 0) {
        throw new outcome .b('config', `The image has no ${missing.join(', ')}, by which a script and its reports come and go by SSM. Put ${missing.length === 1 ? 'it' : 'them'} into the image, or run the script beside it.`);
    }
    const archive = await packed(workspace, environment);
    await Promise.all([shell.push(`${own}/workspace.tgz`, archive), shell.push(`${own}/script`, Buffer.from(text))]);
    await shell.run(`tar -xzmof ${(0,wording .r7)(`${own}/workspace.tgz`)} -C ${(0,wording .r7)(workspace)} && rm ${(0,wording .r7)(`${own}/workspace.tgz`)} || exit 1
sleep 1; : >${(0,wording .r7)(`${own}/began`)}; sleep 1`, 'unpack the workspace');
}
async function packed(workspace, environment) {
    const folder = await (0,promises_.mkdtemp)(`${workspace}.sent-`);
    const archive = (0,external_node_path_.join)(folder, 'workspace.tgz');
    try {
        const { exitCode, stderr } = await (0,command .d1)('tar', ['-czf', archive, '-C', workspace, '.'], {
            environment: { ...environment, COPYFILE_DISABLE: '1' },
            limitMs: command .rR,
        });
        if (exitCode !== 0)
            throw new Error(`tar: ${stderr.trim().slice(0, 300)}`);
        const bytes = await (0,promises_.readFile)(archive);
        if (bytes.length <= MOST_SENT)
            return bytes;
        throw new outcome .b('config', `What git tracks of the workspace is ${megabytes(bytes.length)} compressed; at most ${megabytes(MOST_SENT)} can be sent by SSM. Run the script beside the instance instead (inside: false), or have it fetch what it needs.`);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function run(shell, script, own) {
    const seconds = Math.ceil(script.timeoutMs / 1000);
    const command = await shell.begin(wrapper(script, own), 'run the tests', seconds + 60);
    const output = new GuestOutput(shell, `${own}/output`, script.onOutput);
    const deadline = (0,clock .rj)() + script.timeoutMs;
    let looked = (0,clock .rj)();
    let shown = (0,clock .rj)();
    try {
        for (let pause = shell.pauses.first;; pause = longer(pause, shell.pauses)) {
            const found = await shell.next(command, pause);
            if (found !== undefined && isOver(found)) {
                const why = unrun(found, seconds);
                const code = /(?:^|\n)ended (\d{1,3})\s*$/.exec(found.output)?.[1];
                await output.rest();
                if (code !== undefined)
                    return { exitCode: Number(code), timedOut: false };
                throw new outcome .b('infrastructure', `The script did not come to its end: ${why ?? `its shell ended with exit code ${found.exitCode}`}.`);
            }
            if ((0,clock .rj)() > deadline) {
                await shell.cancel(command);
                await output.rest().catch(() => { });
                return { exitCode: undefined, timedOut: true };
            }
            if ((0,clock .rj)() - looked > LOOK_MS) {
                await script.look();
                looked = (0,clock .rj)();
            }
            if ((0,clock .rj)() - shown > SHOW_MS) {
                await output.more().catch(() => { });
                shown = (0,clock .rj)();
            }
        }
    }
    catch (error) {
        await shell.cancel(command);
        throw error;
    }
}
function wrapper({ folder, variables }, own) {
    const exported = Object.entries(variables).map(([name, value]) => `export ${name}=${(0,wording .r7)(value)}`);
    return `own=${(0,wording .r7)(own)}
if mkdir "$own/lock" 2>/dev/null; then
: >"$own/output"
(export HOME="\${HOME:-/root}"; ${exported.join('; ')}
cd ${(0,wording .r7)(folder)} && exec sh "$own/script") >>"$own/output" 2>&1 </dev/null
echo "$?" >"$own/code.new"; mv "$own/code.new" "$own/code"
else
while [ ! -e "$own/code" ]; do sleep 1; done
fi
echo "ended $(cat "$own/code")"`;
}
class GuestOutput {
    #shell;
    #path;
    #show;
    #from = 0;
    constructor(shell, path, show) {
        this.#shell = shell;
        this.#path = path;
        this.#show = show;
    }
    async more() {
        for (let parts = 0; parts < PARTS_AT_ONCE; parts += 1) {
            const { bytes, size } = await this.#shell.part(this.#path, this.#from);
            if (bytes.length > 0)
                this.#show(bytes);
            this.#from += bytes.length;
            if (bytes.length === 0 || this.#from >= size)
                return;
        }
    }
    async rest() {
        const { bytes, size } = await this.#shell.part(this.#path, this.#from);
        if (bytes.length > 0)
            this.#show(bytes);
        this.#from += bytes.length;
        if (this.#from >= size)
            return;
        const skipped = Math.max(0, size - this.#from - MOST_OUTPUT);
        if (skipped > 0) {
            this.#show(Buffer.from(`\n[${megabytes(skipped)} of the output are left out here; SSM is no way for so much]\n`));
        }
        const rest = `${this.#path}.gz`;
        const packs = `tail -c +${this.#from + skipped + 1} ${(0,wording .r7)(this.#path)} | head -c ${MOST_OUTPUT} | gzip -c >${(0,wording .r7)(rest)}`;
        const found = await this.#shell.pull(rest, 2 * MOST_OUTPUT, packs);
        if (found !== null)
            this.#show((0,external_node_zlib_.gunzipSync)(found, { maxOutputLength: MOST_OUTPUT }));
        this.#from = size;
    }
}
async function bringReports(shell, { folder, isReport }, own) {
    const reports = new Map();
    try {
        const lists = `cd ${(0,wording .r7)(folder)} && find . -type f -newer ${(0,wording .r7)(`${own}/began`)} | gzip -c >${(0,wording .r7)(`${own}/names.gz`)} || exit 1`;
        const listed = await shell.pull(`${own}/names.gz`, MOST_NAMES, lists);
        if (listed === null)
            throw new Error('it wrote too many files to look through');
        const text = (0,external_node_zlib_.gunzipSync)(listed, { maxOutputLength: MOST_NAMES_RAW }).toString('utf8');
        const names = text
            .split('\n')
            .flatMap((line) => (line.startsWith('./') ? [line.slice(2)] : []))
            .filter((name) => !name.startsWith('/') && !name.split('/').includes('..') && isReport((0,external_node_path_.join)(folder, name)))
            .slice(0, MOST_REPORTS);
        if (names.length === 0)
            return { reports, problems: [] };
        await shell.push(`${own}/wanted`, Buffer.from(`${names.join('\n')}\n`));
        const packs = `cd ${(0,wording .r7)(folder)} && mkdir -p ${(0,wording .r7)(`${own}/found`)} || exit 1
n=0; while IFS= read -r f; do cp -- "$f" ${(0,wording .r7)(`${own}/found`)}/"$n"; n=$((n+1)); done <${(0,wording .r7)(`${own}/wanted`)}
tar -czf ${(0,wording .r7)(`${own}/found.tgz`)} -C ${(0,wording .r7)(`${own}/found`)} . || exit 1`;
        const archive = await shell.pull(`${own}/found.tgz`, MOST_REPORTED, packs);
        if (archive === null) {
            throw new Error(`they are more than ${megabytes(MOST_REPORTED)} compressed, which is the most that SSM is used for`);
        }
        for await (const { kind, name, content } of (0,tar .sB)(once((0,external_node_zlib_.gunzipSync)(archive, { maxOutputLength: MOST_REPORTED_RAW })))) {
            const path = names[Number(/^\.?\/?(\d{1,4})$/.exec(name)?.[1] ?? Number.NaN)];
            if (kind !== 'file' || path === undefined)
                continue;
            const chunks = [];
            for await (const chunk of content())
                chunks.push(chunk);
            reports.set(path, Buffer.concat(chunks));
        }
        const lost = names.find((name) => !reports.has(name));
        if (lost !== undefined)
            throw new Error(`${(0,inputs .WU)(lost)} is missing`);
        return { reports, problems: [] };
    }
    catch (error) {
        if (error instanceof outcome .b && error.failure === 'cancelled')
            throw error;
        return { reports, problems: [`The reports did not come back whole: ${(0,errors .bD)(error)}.`] };
    }
}
async function* once(bytes) {
    yield bytes;
}
function megabytes(bytes) {
    return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

var aws_client = __webpack_require__(82758);
var trouble = __webpack_require__(57534);
;// CONCATENATED MODULE: ./.build/providers/aws/run-command.js



const MOST_SECONDS = 172_800;
const DELIVERY_SECONDS = 600;
const HOST_MANAGEMENT = '/ssm/managed-instance/default-ec2-instance-management-role';
async function connectRunCommand(region, settings = {}, limits = {}) {
    const { sdk, client } = await (0,aws_client .su)(region, settings, limits);
    return {
        region,
        managed: async (instance) => {
            const filter = { Key: 'InstanceIds', Values: [instance] };
            const found = await allowed('ssm:DescribeInstanceInformation', client.send(new sdk.DescribeInstanceInformationCommand({ Filters: [filter] })));
            const one = found.InstanceInformationList?.find(({ InstanceId }) => InstanceId === instance);
            if (one === undefined)
                return undefined;
            const { PingStatus, PlatformType = '', AgentVersion = '' } = one;
            return { isOnline: PingStatus === 'Online', platform: PlatformType, agent: AgentVersion };
        },
        managesByDefault: async () => {
            const answer = await client.send(new sdk.GetServiceSettingCommand({ SettingId: HOST_MANAGEMENT }));
            const value = answer.ServiceSetting?.SettingValue ?? '';
            return value !== '' && value !== '$None';
        },
        send: async (instance, lines, comment, seconds) => {
            const answer = await allowed('ssm:SendCommand', client.send(new sdk.SendCommandCommand({
                DocumentName: 'AWS-RunShellScript',
                InstanceIds: [instance],
                Comment: comment.slice(0, 100),
                TimeoutSeconds: DELIVERY_SECONDS,
                Parameters: {
                    commands: [lines],
                    executionTimeout: [String(Math.min(MOST_SECONDS, Math.max(30, Math.ceil(seconds))))],
                },
            })));
            const id = answer.Command?.CommandId;
            if (id === undefined)
                throw new Error('SSM took a command without telling its id.');
            return id;
        },
        look: async (instance, command) => {
            try {
                const asked = new sdk.GetCommandInvocationCommand({ InstanceId: instance, CommandId: command });
                return invocationOf(await allowed('ssm:GetCommandInvocation', client.send(asked)));
            }
            catch (error) {
                if ((0,trouble .V)(error) === 'InvocationDoesNotExist')
                    return undefined;
                throw error;
            }
        },
        cancel: async (instance, command) => {
            await client.send(new sdk.CancelCommandCommand({ CommandId: command, InstanceIds: [instance] }));
        },
    };
}
async function allowed(right, call) {
    try {
        return await call;
    }
    catch (error) {
        if ((0,trouble .V)(error) !== 'AccessDeniedException')
            throw error;
        throw new errors .yo(`The credentials may not do ${right} (${(0,errors .bD)(error)}). docs/bake-aws.md has the policy.`);
    }
}
function invocationOf(answer) {
    return {
        status: answer.Status ?? 'Pending',
        details: answer.StatusDetails ?? '',
        exitCode: answer.ResponseCode ?? -1,
        output: answer.StandardOutputContent ?? '',
        errors: answer.StandardErrorContent ?? '',
    };
}

var trial_choice = __webpack_require__(19697);
var trial_instance = __webpack_require__(76629);
;// CONCATENATED MODULE: ./.build/providers/aws/trial-machine.js












const PAUSE_MS = 1000;
const SETTLING_MS = 15_000;
function awsTrial(connect = trial_instance .p, connectSsm = connectRunCommand) {
    return {
        machine: trial_choice .J,
        inside: 'remote',
        prepare: async (request) => trialMachine(request, connect, connectSsm),
        sweep: async ({ subject, mark, noted, wasAsked }) => {
            const command = `aws ec2 describe-instances --region ${(0,wording .r7)(subject.region)} --filters Name=tag:${provider_verify .t},Values=${mark}`;
            const ids = noted.flatMap(({ id }) => (id === '' ? [] : [id]));
            const swept = async () => endMachines(await connect(subject.region), mark, ids, wasAsked && ids.length === 0);
            return (0,leftover .h1)('instances', command, swept());
        },
    };
}
function trialMachine(request, connect, connectSsm) {
    const { subject, mark, inside } = request;
    let ec2;
    let ssm;
    let id = '';
    let mayAppear = false;
    return {
        start: async () => {
            const given = trial_choice .J.parse(request.machine ?? {});
            const machine = inside ? { 'public-ip': false, ...given } : given;
            ec2 = await connect(subject.region);
            if (inside) {
                ssm = await connectSsm(subject.region);
                if (given.profile === undefined)
                    await needsNoProfile(ssm);
            }
            try {
                id = await ec2.start({
                    machine,
                    imageId: subject.id,
                    tags: { Name: request.name, 'bakehouse:run': request.run, [provider_verify .t]: mark },
                    token: tokenOf(mark),
                });
            }
            catch (error) {
                mayAppear = !isRefusal(error);
                throw error;
            }
            request.onStarted({ region: subject.region, id });
            const instance = await up(ec2, ssm, id, request);
            return {
                variables: {
                    BAKEHOUSE_INSTANCE_ID: id,
                    BAKEHOUSE_ADDRESS: instance.address,
                    BAKEHOUSE_IMAGE_ID: subject.id,
                    BAKEHOUSE_REGION: ec2.region,
                },
                image: { id: instance.imageId, isSubject: instance.imageId === subject.id },
                tools: {},
            };
        },
        inside: async (script) => {
            const [instances, commands] = [ec2, ssm];
            if (instances === undefined || commands === undefined)
                throw new TypeError('The instance was not started.');
            return runInGuest(guestShell(commands, id, script.signal), {
                ...script,
                workspace: request.folder,
                environment: request.environment,
                look: async () => {
                    const instance = await instances.look(id);
                    if (instance?.state === 'running')
                        return;
                    throw new outcome .b('infrastructure', `The instance ${id} is ${instance?.state ?? 'gone'} while the script runs${because(instance)}.`);
                },
            });
        },
        trouble: async () => {
            const instance = await ec2?.look(id);
            if (instance?.state === 'running')
                return null;
            return `The instance ${id} is ${instance?.state ?? 'gone'} after the script${because(instance)}.`;
        },
        remove: async () => (ec2 === undefined ? [] : endMachines(ec2, mark, id === '' ? [] : [id], mayAppear)),
    };
}
async function up(ec2, ssm, id, request) {
    const deadline = (0,clock .rj)() + request.timeoutMs;
    const isUp = async (address) => {
        if (ssm === undefined)
            return address !== '' && (await ec2.isReachable(id));
        const managed = await ssm.managed(id);
        if (managed?.isOnline !== true)
            return false;
        if (managed.platform === '' || managed.platform === 'Linux')
            return true;
        throw new outcome .b('config', `${request.subject.id} is an image of ${managed.platform}; a script runs inside of Linux only. Run it beside the instance (inside: false), or verify it by Test Kitchen.`);
    };
    for (;;) {
        if (request.isInterrupted())
            throw new outcome .b('cancelled', `The run was cancelled while ${id} started.`);
        const instance = await ec2.look(id);
        const state = instance?.state ?? 'pending';
        if (instance !== undefined && state === 'running' && (await isUp(instance.address)))
            return instance;
        if (state !== 'pending' && state !== 'running') {
            throw new outcome .b('infrastructure', `The instance ${id} of ${request.subject.id} is ${state} before it was up${because(instance)}.`);
        }
        if ((0,clock .rj)() > deadline) {
            const minutes = Math.round(request.timeoutMs / 60_000);
            const what = ssm === undefined
                ? `it is ${state}, and EC2's status checks do not pass`
                : `it is ${state}, but its agent has not spoken to SSM. ${REGISTERING}`;
            throw new outcome .b('infrastructure', `The instance ${id} of ${request.subject.id} is not up after ${minutes} min: ${what}. Look at it: aws ec2 get-console-output --instance-id ${id} --region ${ec2.region}`);
        }
        await (0,process .cb)(PAUSE_MS);
    }
}
const REGISTERING = 'It does so where the image has amazon-ssm-agent and starts it, its profile has the rights of AmazonSSMManagedInstanceCore, and its subnet has a way to ssm and ssmmessages: a NAT gateway, a public address (machine.public-ip), or VPC endpoints whose security groups let it in';
async function needsNoProfile(ssm) {
    const byDefault = await ssm.managesByDefault().catch(() => false);
    if (byDefault)
        return;
    throw new errors .yo(`A script runs inside of an instance by SSM, for which the instance needs a profile with the rights of AmazonSSMManagedInstanceCore: name it in machine.profile (docs/bake-aws.md has its policy). Only an account with Default Host Management in ${ssm.region} can do without; nothing was started.`);
}
async function endMachines(ec2, mark, ids, mayAppear) {
    const left = (id, reason, command) => ({
        kind: 'instance', id, region: ec2.region, state: 'left', reason,
        command: `aws ec2 ${command} --region ${(0,wording .r7)(ec2.region)}`,
    });
    const found = new Set();
    try {
        for (const id of ids) {
            const instance = await ec2.look(id);
            if (instance?.tags[provider_verify .t] === mark && !/^(?:terminated|shutting-down)$/.test(instance.state))
                found.add(id);
        }
        const deadline = (0,clock .rj)() + (mayAppear ? SETTLING_MS : 0);
        for (;;) {
            for (const { id } of await ec2.tagged(provider_verify .t, mark))
                found.add(id);
            if (found.size > 0 || (0,clock .rj)() >= deadline)
                break;
            await (0,process .cb)(1000);
        }
    }
    catch (error) {
        const command = `describe-instances --filters Name=tag:${provider_verify .t},Values=${mark}`;
        return [left(ids.join(', ') || 'unknown', (0,leftover .bj)(error), command)];
    }
    const stay = [];
    for (const id of found) {
        try {
            await ec2.terminate(id);
        }
        catch (error) {
            stay.push(left(id, (0,errors .bD)(error), `terminate-instances --instance-ids ${id}`));
        }
    }
    return stay;
}
function isRefusal(error) {
    return error instanceof errors .yo || (error instanceof Error && '$fault' in error && error.$fault === 'client');
}
function because(instance) {
    return instance === undefined || instance.reason === '' ? '' : ` (${instance.reason})`;
}
function tokenOf(mark) {
    return `bakehouse-${mark}`.replaceAll(/[^\w-]/g, '-').slice(0, 64);
}


/***/ }),

/***/ 57534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V: () => (  nameOf),
    n: () => (  awsTrouble)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

const MEANINGS = [
    [
        /^(?:RequestLimitExceeded|Throttling|ThrottlingException|TooManyRequestsException|EC2ThrottledException)$/,
        'AWS throttles this account, and went on after several tries; run it again later',
    ],
    [
        /^(?:RequestExpired|RequestTimeTooSkewed|InvalidSignatureException|SignatureDoesNotMatch)$/,
        "AWS does not take the time that this machine signs with; set its clock (or the credentials' secret is wrong)",
    ],
    [
        /^(?:UnauthorizedOperation|AccessDenied|AccessDeniedException)$/,
        'the credentials may not do that; docs/publish/aws.md has the policy that publishing takes',
    ],
    [
        /^(?:AuthFailure|InvalidClientTokenId|UnrecognizedClientException|OptInRequired)$/,
        'AWS does not take the credentials there: they are wrong or have expired, or the region is off for this account',
    ],
    [/^(?:ExpiredToken|ExpiredTokenException)$/, 'the credentials have expired; ask for longer ones'],
    [/^ResourceLimitExceeded$/, 'a quota of this account and region is used up; wait for other copies, or raise it'],
    [/^InvalidAMIName\.Duplicate$/, 'another image of this account has that name there'],
    [/^(?:TimeoutError|RequestTimeout)$/, 'AWS did not answer in time, in several tries'],
    [
        /^(?:ECONNRESET|ECONNREFUSED|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT)$/,
        'the connection to AWS failed, in several tries',
    ],
    [/^(?:InternalError|InternalFailure|ServiceUnavailable|Unavailable|InternalServerError)$/, 'AWS itself has trouble'],
];
function awsTrouble(error) {
    const [code, system] = [nameOf(error), (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .$N)(error) ?? ''];
    const said = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error).trim();
    const quote = code === '' || code === 'Error' ? said : `${code}: ${said === '' ? 'no message' : said}`;
    const meaning = MEANINGS.find(([pattern]) => pattern.test(code) || pattern.test(system))?.[1] ?? ofStatus(error);
    return meaning === undefined ? quote : `${meaning} (${quote})`;
}
function nameOf(error) {
    return error instanceof Error ? error.name : '';
}
function ofStatus(error) {
    if (typeof error !== 'object' || error === null || !('$metadata' in error))
        return undefined;
    const metadata = error.$metadata;
    if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata))
        return undefined;
    const status = metadata.httpStatusCode;
    return typeof status === 'number' && status >= 500 ? `AWS itself has trouble (status ${status})` : undefined;
}


/***/ }),

/***/ 22747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F$: () => (  subscriptionPath),
    UO: () => (  isWithin),
    WB: () => (  isSameId),
    dJ: () => (  isGroupName),
    hD: () => (  locationOf),
    kk: () => (  UUID),
    oU: () => (  resourcePath),
    wh: () => (  readId),
    zm: () => (  groupPath)
  });
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const GROUP_NAME = /^[\w().-]{1,90}$/;
const RESOURCE = /^\/subscriptions\/([0-9a-f-]{36})\/resourceGroups\/([\w().-]{1,90})\/providers\/(Microsoft\.[A-Za-z]{1,40})((?:\/[A-Za-z]{1,60}\/[\w().-]{1,90}){1,3})$/i;
function readId(id) {
    const [, subscription, group, namespace, rest] = RESOURCE.exec(id) ?? [];
    if (subscription === undefined || group === undefined || namespace === undefined || rest === undefined)
        return undefined;
    const parts = rest.slice(1).split('/');
    const kinds = parts.filter((_, index) => index % 2 === 0);
    const names = parts.filter((_, index) => index % 2 === 1);
    if (![group, ...names].every(isGroupName))
        return undefined;
    return { subscription, group, type: [namespace, ...kinds].join('/'), names };
}
function isGroupName(name) {
    return GROUP_NAME.test(name) && !/^\.+$/.test(name);
}
function subscriptionPath(subscription) {
    return `/subscriptions/${subscription}`;
}
function groupPath(subscription, group) {
    return `${subscriptionPath(subscription)}/resourceGroups/${group}`;
}
function resourcePath(group, type, ...names) {
    const [namespace = '', ...kinds] = type.split('/');
    return `${group}/providers/${namespace}/${kinds.map((kind, index) => `${kind}/${names[index] ?? ''}`).join('/')}`;
}
function isSameId(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}
function isWithin(id, scope) {
    return id.toLowerCase().startsWith(`${scope.toLowerCase()}/`);
}
function locationOf(text) {
    return text.toLowerCase().replaceAll(' ', '');
}


/***/ }),

/***/ 84734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    completeImage: () => (  completeImage),
    describeImage: () => (  describeImage),
    imageOfList: () => (  imageOfList),
    listedImage: () => (  listedImage)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22747);
  var _packer_output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68283);




const tags = zod__WEBPACK_IMPORTED_MODULE_2__  .g1P(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()).nullish();
const listedImage = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().max(1000),
    location: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
    createdTime: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
    provisioningState: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
    tags,
});
const told = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().max(1000),
    location: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
    tags,
    properties: zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
        provisioningState: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
        publishingProfile: zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ publishedDate: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional() }).optional(),
    }),
});
const LIMIT_MS = 30_000;
function imageOfList(one) {
    return {
        id: one.id,
        location: (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__  .hD)(one.location),
        created: (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .ym)(one.createdTime ?? ''),
        tags: one.tags ?? {},
        state: one.provisioningState ?? 'Succeeded',
    };
}
async function describeImage(arm, id) {
    const { type = '', group = '', subscription = '' } = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__  .wh)(id) ?? {};
    if (!(0,_packer_output_js__WEBPACK_IMPORTED_MODULE_1__  .rw)(id))
        return undefined;
    const isManaged = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__  .WB)(type, 'Microsoft.Compute/images');
    const one = await arm.get(id, isManaged ? 'compute' : 'galleries', told);
    if (one === undefined)
        return undefined;
    const { provisioningState: state = '', publishingProfile: published } = one.properties;
    let created = published?.publishedDate;
    if (isManaged) {
        const query = { $filter: `resourceType eq 'Microsoft.Compute/images'`, $expand: 'createdTime' };
        const listed = await arm.all(`${(0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__  .zm)(subscription, group)}/resources`, 'resources', listedImage, query);
        created = listed?.find((other) => (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__  .WB)(other.id, id))?.createdTime;
    }
    return { id: one.id, location: (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__  .hD)(one.location), created: (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .ym)(created ?? ''), tags: one.tags ?? {}, state };
}
async function completeImage(image, environment, connect, limitMs = LIMIT_MS) {
    const { subscription } = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_3__  .wh)(image.id) ?? {};
    if (subscription === undefined)
        return image;
    const known = { ...image, account: subscription };
    try {
        const { arm } = await connect(environment, { callMs: limitMs, tries: 3 });
        const there = await describeImage(arm, image.id);
        return there === undefined ? known : { ...known, region: there.location, created: there.created };
    }
    catch {
        return known;
    }
}


/***/ }),

/***/ 8769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    BUILD: () => (  BUILD),
    COPY_OF: () => (  COPY_OF),
    EPOCH: () => (  EPOCH),
    IMAGES: () => (  IMAGES),
    KEY: () => (  KEY),
    LEG: () => (  LEG),
    PACKER: () => (  PACKER),
    PARENT: () => (  PARENT),
    RECIPE: () => (  RECIPE),
    REF: () => (  REF),
    RUN: () => (  RUN),
    VERIFIED: () => (  VERIFIED),
    markBaked: () => (  markBaked),
    markUnverified: () => (  markUnverified),
    markVerified: () => (  markVerified),
    mergeTags: () => (  mergeTags),
    placeIn: () => (  placeIn),
    setIn: () => (  setIn)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84734);
  var _naming_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35035);
  var _packer_output_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68283);




const KEY = 'bakehouse:key';
const BUILD = 'bakehouse:build';
const IMAGES = 'bakehouse:images';
const RUN = 'bakehouse:run';
const PACKER = 'bakehouse:packer';
const PARENT = 'bakehouse:parent';
const RECIPE = 'bakehouse:recipe';
const EPOCH = 'bakehouse:epoch';
const REF = 'bakehouse:ref';
const LEG = 'bakehouse:leg';
const COPY_OF = 'bakehouse:copy-of';
const VERIFIED = 'bakehouse:verified';
const VERIFIED_IN = 'bakehouse:verified-in';
function placeIn(build, location) {
    return `${encodeURIComponent(build.toWellFormed())}@${location}`;
}
function setIn(text) {
    const [, digits] = /^#([1-9]\d{0,5})$/.exec(text) ?? [];
    if (digits !== undefined)
        return { count: Number(digits), places: null };
    const places = new Set(text.split(' '));
    return [...places].every((place) => /^[^@\s]+@[a-z0-9]+$/.test(place)) ? { count: places.size, places } : undefined;
}
async function markBaked({ images, tags, key, environment, onRefused }, connect) {
    const places = [...new Set(images.map(({ build, region }) => placeIn(build, region)))].toSorted();
    const text = places.join(' ');
    const set = text.length <= _naming_js__WEBPACK_IMPORTED_MODULE_2__  .P ? text : `#${places.length}`;
    const opened = connect(environment);
    await Promise.all(images.map(async (image) => {
        const own = key === null ? {} : { [KEY]: key, [BUILD]: image.build, [IMAGES]: set };
        try {
            await mergeTags((await opened).arm, image.id, { ...tags, ...own });
        }
        catch (error) {
            onRefused(image, error);
        }
    }));
}
async function markVerified({ id }, { environment, run, key }, connect) {
    const { arm } = await connect(environment);
    const there = await (0,_image_js__WEBPACK_IMPORTED_MODULE_1__.describeImage)(arm, id);
    if (there === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Azure has no image ${id}`);
    if (there.tags[KEY] !== key)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${id} has not the tag ${KEY} of its bake: it was not tagged when it was baked, or is another image now`);
    if (there.tags[VERIFIED] === 'true')
        return;
    await mergeTags(arm, id, { [VERIFIED]: 'true', [VERIFIED_IN]: run === '' ? 'local' : run });
}
async function markUnverified({ id }, { environment }, connect) {
    const { arm } = await connect(environment);
    const there = await (0,_image_js__WEBPACK_IMPORTED_MODULE_1__.describeImage)(arm, id);
    if (there?.tags[VERIFIED] === 'true')
        await mergeTags(arm, id, { [VERIFIED]: 'false', [VERIFIED_IN]: '' });
}
async function mergeTags(arm, id, tags) {
    if (!(0,_packer_output_js__WEBPACK_IMPORTED_MODULE_3__  .rw)(id))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${id.slice(0, 80)} is no image of Azure that has tags`);
    const cut = Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, value.slice(0, _naming_js__WEBPACK_IMPORTED_MODULE_2__  .P)]));
    const body = { operation: 'Merge', properties: { tags: cut } };
    await arm.change('PATCH', `${id}/providers/Microsoft.Resources/tags/default`, 'resources', body);
}


/***/ }),

/***/ 35035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    P: () => (  LONGEST_VALUE),
    v: () => (  azureRules)
  });
const NAME = /^[A-Za-z0-9](?:[\w.-]{0,78}\w)?$/;
const MOST_TAGS = 33;
const LONGEST_NAME = 512;
const LONGEST_VALUE = 256;
const azureRules = {
    nameSetting: 'managed_image_name',
    name: (name, builder) => NAME.test(name)
        ? undefined
        : `the name "${name}" is not allowed for ${builder}: it has 1 to 80 letters, digits, dots, hyphens and underscores, beginning with a letter or digit`,
    tags: (tags) => {
        for (const [name, value] of Object.entries(tags)) {
            if (/^(?:bakehouse:|microsoft|azure|windows)/i.test(name))
                return `the tag "${name.slice(0, 40)}" begins with a reserved word`;
            if (name === '' || name.length > LONGEST_NAME || /[<>%&\\?/]/.test(name))
                return `the name of the tag "${name.slice(0, 40)}" has not 1 to ${LONGEST_NAME} characters without < > % & \\ ? and /`;
            if (value.length > LONGEST_VALUE)
                return `the value of the tag "${name.slice(0, 40)}" has more than ${LONGEST_VALUE} characters`;
        }
        const names = Object.keys(tags);
        const lower = names.map((name) => name.toLowerCase());
        const twin = names.findIndex((_, index) => lower.indexOf(lower[index] ?? '') < index);
        if (twin >= 0)
            return `the tags "${names[lower.indexOf(lower[twin] ?? '')]?.slice(0, 40)}" and "${names[twin]?.slice(0, 40)}" are one to Azure, which does not tell capitals apart`;
        return names.length > MOST_TAGS ? `there are more than ${MOST_TAGS} tags` : undefined;
    },
};


/***/ }),

/***/ 68283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ep: () => (  LENT),
    Nx: () => (  azureLines),
    Py: () => (  azureArtifacts),
    UX: () => (  idsOf),
    rw: () => (  isImageId)
  });
  var _cloud_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22747);

const LENT = ['bakehouse_oidc_request_url', 'bakehouse_oidc_request_token'];
const IMAGE = /^Microsoft\.Compute\/(?:images|galleries\/images\/versions)$/i;
function isImageId(id) {
    return IMAGE.test((0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_0__  .wh)(id)?.type ?? '');
}
const azureArtifacts = {
    builderIds: /^Azure\.ResourceManagement\.VMImage$|^azure\./i,
    withoutImage: ['skip_create_image'],
    read: (artifacts) => {
        const images = new Map();
        for (const artifact of artifacts) {
            const { builderId } = artifact;
            const id = idsOf(artifact).at(-1) ?? '';
            const region = (0,_cloud_ids_js__WEBPACK_IMPORTED_MODULE_0__  .hD)(wordOf(artifact, 'ManagedImageLocation') ?? 'local');
            if (id !== '')
                images.set(id.toLowerCase(), { builderId, region, id, tags: [], files: [] });
        }
        return { images: [...images.values()], files: [] };
    },
};
function idsOf(artifact) {
    const images = ['ManagedImageId', 'ManagedImageSharedImageGalleryId'].map((name) => wordOf(artifact, name) ?? '');
    return [...new Set([artifact.id, ...images.filter(isImageId)])].filter((id) => id !== '');
}
function wordOf({ text = '' }, name) {
    const line = text.split('\n').find((one) => one.startsWith(`${name}: `));
    return line?.slice(name.length + 2).trim() || undefined;
}
const azureLines = {
    telling: /resource group \.\.\.|Getting the VM's IP address|ResourceGroupName|DeploymentName|Image Name|SIG |Gallery Image Version ID/,
    trusted: (text) => told(TRUSTED, text),
    hints: (text) => told(HINTS, text),
    pokes: /^Getting the VM's IP address \.\.\.$/,
};
const TRUSTED = [
    ['made', /^(Creating) resource group \.\.\.$/],
    ['group', /^ ?-> ResourceGroupName {0,9}: '([\w().-]{1,90})'$/],
    ['deployment', /^ ?-> DeploymentName {0,9}: '([\w().-]{1,64})'$/],
];
const HINTS = [
    ['image-group', /^ ?-> Image ResourceGroupName {0,9}: '([\w().-]{1,90})'$/],
    ['image', /^ ?-> Image Name {0,30}: '([\w().-]{1,80})'$/],
    ['gallery-group', /^ ?-> SIG publish resource group {0,30}: '([\w().-]{1,90})'$/],
    ['gallery', /^ ?-> SIG gallery name {0,40}: '([\w.]{1,80})'$/],
    ['definition', /^ ?-> SIG image name {0,40}: '([\w.-]{1,80})'$/],
    ['number', /^ ?-> SIG image version {0,40}: '(\d{1,10}\.\d{1,10}\.\d{1,10})'$/],
    ['version', /^ ?-> Shared Gallery Image Version ID {0,9}: '(\/subscriptions\/[\w()./-]{1,400})'$/],
];
function told(lines, text) {
    return lines.flatMap(([kind, line]) => {
        const id = line.exec(text)?.[1];
        return id === undefined ? [] : [[kind, id]];
    });
}


/***/ }),

/***/ 79434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ec: () => (  versionProblem),
    Og: () => (  regionProblem),
    S: () => (  galleryProblem),
    Vp: () => (  sharedProblem),
    XH: () => (  azureFields),
    kz: () => (  readNumber),
    tR: () => (  definitionProblem),
    x: () => (  readGallery)
  });
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _cloud_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22747);
  var _naming_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35035);




const GALLERY = /^[A-Za-z0-9](?:[\w.]{0,78}[A-Za-z0-9])?$/;
const DEFINITION = /^[A-Za-z0-9](?:[\w.-]{0,78}[A-Za-z0-9])?$/;
const GALLERY_ID = /^\/subscriptions\/([0-9a-f-]{36})\/resourceGroups\/([\w().-]{1,90})\/providers\/Microsoft\.Compute\/galleries\/([\w.]{1,80})$/i;
const GALLERY_NAME = /^([\w().-]{1,90})\/([\w.]{1,80})$/;
const NUMBER = /^(\d{1,10})\.(\d{1,10})\.(\d{1,10})$/;
const MOST_IN_NUMBER = 2 ** 31 - 1;
const ENCRYPTION_SET = /^\/subscriptions\/[0-9a-f-]{36}\/resourceGroups\/[\w().-]{1,90}\/providers\/Microsoft\.Compute\/diskEncryptionSets\/[\w-]{1,80}$/i;
function readGallery(text) {
    const [, subscription, ofId = '', nameOfId = ''] = GALLERY_ID.exec(text) ?? [];
    const [, ofName = '', name = ''] = GALLERY_NAME.exec(text) ?? [];
    const read = subscription === undefined
        ? { subscription: null, group: ofName, name }
        : { subscription: subscription.toLowerCase(), group: ofId, name: nameOfId };
    return GALLERY.test(read.name) ? read : undefined;
}
function galleryProblem(text) {
    return readGallery(text) === undefined
        ? `"gallery" is GROUP/GALLERY, or the id of a gallery (az sig show --query id), but is ${JSON.stringify(text)}.`
        : null;
}
function definitionProblem(text) {
    return DEFINITION.test(text)
        ? null
        : `"definition" has 1 to 80 letters, digits, dots, hyphens and underscores, with a letter or digit at both ends, but is ${JSON.stringify(text)}.`;
}
function readNumber(text) {
    const parts = NUMBER.exec(text)?.slice(1).map(Number);
    return parts?.every((part) => part <= MOST_IN_NUMBER) === true ? parts : undefined;
}
function versionProblem(text) {
    return readNumber(text) === undefined
        ? `"version" is three numbers with dots between, each at most ${MOST_IN_NUMBER}, such as 1.0.20261130, but is ${JSON.stringify(text)}.`
        : null;
}
function regionProblem(text) {
    return /^[a-z0-9]{3,40}$/i.test(text.replaceAll(' ', ''))
        ? null
        : `"regions" takes names of regions, such as westeurope, but has ${JSON.stringify(text)}.`;
}
function sharedProblem(text) {
    return _cloud_ids_js__WEBPACK_IMPORTED_MODULE_2__  .kk.test(text) ? null : `"share" takes ids of subscriptions and tenants, but has ${JSON.stringify(text)}.`;
}
function pattern(problemOf) {
    return zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().superRefine((text, context) => {
        const problem = text.includes('{') ? null : problemOf(text);
        if (problem !== null)
            context.addIssue({ code: 'custom', message: problem });
    });
}
const replicas = zod__WEBPACK_IMPORTED_MODULE_3__  .Whr().min(1).max(100);
const region = zod__WEBPACK_IMPORTED_MODULE_3__  .KCZ([
    pattern(regionProblem),
    zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
        name: pattern(regionProblem),
        replicas: replicas.optional().describe('Copies there, for many machines that start at once.'),
        'encryption-set': zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()
            .regex(ENCRYPTION_SET, 'is the id of a disk encryption set')
            .optional()
            .describe('The id of the disk encryption set of that region.'),
    }),
]);
const azureFields = zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    gallery: pattern(galleryProblem).describe("GROUP/GALLERY in the image's subscription, or the id of a gallery."),
    definition: pattern(definitionProblem).default('{image}').describe('The image definition in it, which is there.'),
    version: pattern(versionProblem)
        .default('{created}')
        .describe('Three numbers with dots between; `{created}` is when the image was baked, as 2026.1130.180242.'),
    regions: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(region)
        .default([])
        .describe('Where machines can be started from it, beside the region where it was baked.'),
    replicas: replicas.optional().describe('Copies in each region that says no other number. Default: one.'),
    storage: zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(['Standard_LRS', 'Standard_ZRS', 'Premium_LRS'])
        .optional()
        .describe("How a version is kept that is made. Default: Azure's own, Standard_LRS."),
    latest: zod__WEBPACK_IMPORTED_MODULE_3__  .zMY()
        .default(true)
        .describe('Whether `latest` leads to it. false: who wants it names its number, and the flag stays as it is.'),
    'take-over': zod__WEBPACK_IMPORTED_MODULE_3__  .zMY()
        .default(false)
        .describe('Higher versions that Bakehouse did not make are set aside as well, so that `latest` leads to this one.'),
    'end-of-life-after': zod__WEBPACK_IMPORTED_MODULE_3__  .KCZ([
        zod__WEBPACK_IMPORTED_MODULE_3__  .Whr().min(1).max(3660),
        zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().refine(_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .UD, 'is a number of days, or an ISO 8601 period of years, months, weeks, days: P1Y6M.'),
    ])
        .optional()
        .describe('Days, or an ISO 8601 period such as P6M, from the creation of the baked image to its end of life.'),
    share: zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
        subscriptions: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(pattern(sharedProblem)).max(30).default([]),
        tenants: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(pattern(sharedProblem)).max(5).default([]),
    })
        .prefault({})
        .describe('Ids of subscriptions and tenants that see the gallery, with all that is in it.'),
    tags: zod__WEBPACK_IMPORTED_MODULE_3__  .g1P(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__  .YjP())
        .default({})
        .superRefine((tags, context) => {
        const problem = _naming_js__WEBPACK_IMPORTED_MODULE_1__  .v.tags?.(tags);
        if (problem !== undefined)
            context.addIssue({ code: 'custom', message: `${problem}.` });
    })
        .describe('Tags that the version gets.'),
})
    .describe('Publishes images of Azure: a version in a gallery, where it can be started, and who sees it.');


/***/ }),

/***/ 21891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $Y: () => (  something),
    KE: () => (  listed),
    MQ: () => (  operation),
    Os: () => (  group),
    P9: () => (  snapshot),
    S1: () => (  madeOfImage),
    T2: () => (  managedImage),
    kG: () => (  deployment),
    rE: () => (  version),
    s2: () => (  lock)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const id = zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().max(1000);
const state = zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional();
const group = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ id, location: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), properties: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ provisioningState: state }) });
const listed = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    id,
    type: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    location: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional(),
    createdTime: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional(),
});
const deployment = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    properties: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
        provisioningState: state,
        parameters: zod__WEBPACK_IMPORTED_MODULE_0__  .g1P(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ value: zod__WEBPACK_IMPORTED_MODULE_0__  .L5J().optional() })).optional(),
        outputResources: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ id: id.optional() })).optional(),
    }),
});
const operation = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    properties: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ targetResource: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ id: id.optional() }).optional() }),
});
const lock = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().max(300), properties: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ level: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP() }) });
const something = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ id, location: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional() });
const madeOfImage = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    id,
    properties: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
        storageProfile: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ imageReference: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ id: id.optional() }).nullish() }).optional(),
    }),
});
const managedImage = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    id,
    location: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    properties: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ sourceVirtualMachine: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ id }).optional() }),
});
const snapshot = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    id,
    location: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    properties: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ creationData: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ sourceResourceId: id.optional() }) }),
});
const version = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    id,
    location: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    properties: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
        storageProfile: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ source: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ id: id.optional(), virtualMachineId: id.optional() }).optional() })
            .optional(),
    }),
});


/***/ }),

/***/ 29221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Wt: () => (  azureMachineChoice),
    ai: () => (  machineTemplate),
    j6: () => (  wantedMachine),
    uk: () => (  machineIds)
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
  var _clouds_machine_choice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7443);


const SUBNET = /^\/subscriptions\/[0-9a-f-]{36}\/resourceGroups\/[\w().-]{1,90}\/providers\/Microsoft\.Network\/virtualNetworks\/[\w.-]{1,64}\/subnets\/[\w.-]{1,80}$|\{/i;
const azureMachineChoice = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    size: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()
        .regex(/^[A-Za-z][\w-]{1,62}$|\{/, 'it is a size of machines, such as Standard_B2s')
        .optional()
        .describe('Its size. Default: Standard_B2s, and Standard_B2pts_v2 of an image for Arm.'),
    subnet: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()
        .regex(SUBNET, 'it is the id of a subnet')
        .optional()
        .describe('The id of a subnet that it lives in. Default: a network of its own.'),
    'public-address': _clouds_machine_choice_js__WEBPACK_IMPORTED_MODULE_0__  .GX
        .optional()
        .describe('Whether it is reached by a public address. Default: true, in a subnet of yours false.'),
    'ssh-from': zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()
        .regex(/^(?:\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?|[A-Za-z]{3,40})$|\{/, 'it is an address range or a service tag')
        .optional()
        .describe('From where ssh is let in: an address range or a service tag. Default: from anywhere, by the key alone.'),
    user: _clouds_machine_choice_js__WEBPACK_IMPORTED_MODULE_0__  .BH,
    'ssh-port': _clouds_machine_choice_js__WEBPACK_IMPORTED_MODULE_0__  .aP,
})
    .describe('Of an image of Azure: the machine that the script tests. Placeholders may stand in its texts.');
function wantedMachine(choice, definition, publicKey) {
    const isArm = definition?.architecture?.toLowerCase() === 'arm64';
    const subnet = choice.subnet ?? null;
    return {
        size: choice.size ?? (isArm ? 'Standard_B2pts_v2' : 'Standard_B2s'),
        subnet,
        hasPublicAddress: (0,_clouds_machine_choice_js__WEBPACK_IMPORTED_MODULE_0__  .AX)(choice['public-address'], subnet === null),
        sshFrom: choice['ssh-from'] ?? '*',
        user: choice.user ?? _clouds_machine_choice_js__WEBPACK_IMPORTED_MODULE_0__  .i9,
        sshPort: Number(choice['ssh-port'] ?? 22),
        publicKey,
        isTrusted: definition?.features?.some(({ name, value }) => name === 'SecurityType' && value === 'TrustedLaunch') === true,
    };
}
function machineIds(group) {
    const of = (type, name) => `${group}/providers/${type}/${name}`;
    return {
        firewall: of('Microsoft.Network/networkSecurityGroups', 'firewall'),
        address: of('Microsoft.Network/publicIPAddresses', 'address'),
        network: of('Microsoft.Network/virtualNetworks', 'network'),
        interface: of('Microsoft.Network/networkInterfaces', 'interface'),
        machine: of('Microsoft.Compute/virtualMachines', 'machine'),
    };
}
const NETWORK = '2024-05-01';
function machineTemplate({ group, image, tags, wanted }) {
    const { size, subnet, hasPublicAddress, sshFrom, user, sshPort, publicKey, isTrusted } = wanted;
    const ids = machineIds(group);
    const common = { location: image.location, tags };
    const ssh = {
        priority: 100,
        direction: 'Inbound',
        access: 'Allow',
        protocol: 'Tcp',
        sourceAddressPrefix: sshFrom,
        sourcePortRange: '*',
        destinationAddressPrefix: '*',
        destinationPortRange: String(sshPort),
    };
    const firewall = {
        type: 'Microsoft.Network/networkSecurityGroups', apiVersion: NETWORK, name: 'firewall', ...common,
        properties: { securityRules: [{ name: 'ssh', properties: ssh }] },
    };
    const address = {
        type: 'Microsoft.Network/publicIPAddresses', apiVersion: NETWORK, name: 'address', ...common,
        sku: { name: 'Standard' }, properties: { publicIPAllocationMethod: 'Static' },
    };
    const machines = { name: 'machines', properties: { addressPrefix: '10.0.0.0/28' } };
    const network = {
        type: 'Microsoft.Network/virtualNetworks', apiVersion: NETWORK, name: 'network', ...common,
        properties: { addressSpace: { addressPrefixes: ['10.0.0.0/28'] }, subnets: [machines] },
    };
    const ipConfiguration = {
        subnet: { id: subnet ?? `${ids.network}/subnets/machines` },
        ...(hasPublicAddress ? { publicIPAddress: { id: ids.address } } : {}),
    };
    const before = [firewall, ...(hasPublicAddress ? [address] : []), ...(subnet === null ? [network] : [])];
    const nic = {
        type: 'Microsoft.Network/networkInterfaces', apiVersion: NETWORK, name: 'interface', ...common,
        dependsOn: before.map(({ type, name }) => `${type}/${name}`),
        properties: {
            networkSecurityGroup: { id: ids.firewall },
            ipConfigurations: [{ name: 'own', properties: ipConfiguration }],
        },
    };
    const keys = [{ path: `/home/${user}/.ssh/authorized_keys`, keyData: publicKey }];
    const machine = {
        type: 'Microsoft.Compute/virtualMachines', apiVersion: '2024-07-01', name: 'machine', ...common,
        dependsOn: ['Microsoft.Network/networkInterfaces/interface'],
        properties: {
            hardwareProfile: { vmSize: size },
            storageProfile: {
                imageReference: { id: image.id },
                osDisk: { name: 'disk', createOption: 'FromImage', deleteOption: 'Delete' },
            },
            osProfile: {
                computerName: 'bakehouse',
                adminUsername: user,
                linuxConfiguration: { disablePasswordAuthentication: true, ssh: { publicKeys: keys } },
            },
            networkProfile: { networkInterfaces: [{ id: ids.interface }] },
            ...(isTrusted
                ? { securityProfile: { securityType: 'TrustedLaunch', uefiSettings: { secureBootEnabled: true, vTpmEnabled: true } } }
                : {}),
        },
    };
    return {
        $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
        contentVersion: '1.0.0.0',
        resources: [...before, nic, machine],
    };
}


/***/ }),

/***/ 7443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AX: () => (  isYes),
    BH: () => (  madeUser),
    GX: () => (  yesOrNo),
    aP: () => (  sshPort),
    i9: () => (  MADE_USER)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const port = zod__WEBPACK_IMPORTED_MODULE_0__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__  .Whr(), zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().regex(/^\d{1,5}$/)], { error: 'must be a port, 1 to 65535' })
    .refine((one) => Number(one) >= 1 && Number(one) <= 65_535, { error: 'must be a port, 1 to 65535' });
const sshPort = port.optional().describe('Where the image listens for ssh. Default: 22.');
const madeUser = zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
    .regex(/^[a-z_][\w-]{0,31}$|\{/, 'it is the name of a user')
    .optional()
    .describe('Who is made in it and logged in by ssh. Default: bakehouse.');
const MADE_USER = 'bakehouse';
const yesOrNo = zod__WEBPACK_IMPORTED_MODULE_0__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__  .zMY(), zod__WEBPACK_IMPORTED_MODULE_0__  .k5n(['true', 'false'])]);
function isYes(said, otherwise) {
    return String(said ?? otherwise) === 'true';
}


/***/ }),

/***/ 40748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    KD: () => (  checked),
    Kw: () => (  rivals),
    fs: () => (  changesOf),
    jD: () => (  placesOfLegs),
    qP: () => (  fillerOf)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _image_placeholder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90881);


function changesOf(kind, regionOf) {
    return (place, phase, what, before, after) => ({
        target: place.target,
        kind,
        leg: place.candidate.leg,
        region: regionOf(place),
        phase,
        what,
        before,
        after,
    });
}
function placesOfLegs({ name, candidates }, { kind, what, takes }, placesOfLeg) {
    const places = [];
    const refusals = [];
    for (const candidate of candidates) {
        const where = `Target "${name}" of ${candidate.leg}`;
        const images = candidate.images.filter(takes);
        if (images.length === 0) {
            const others = [...new Set(candidate.images.map(({ provider }) => provider))].join(', ') || 'no image';
            refusals.push(`${where}: "${kind}" publishes ${what}, but the leg has ${others}.`);
            continue;
        }
        try {
            places.push(...placesOfLeg(candidate, images));
        }
        catch (error) {
            refusals.push(`${where}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}`);
        }
    }
    return { places, refusals };
}
function rivals(places, claimsOf, rest, isOne = (one, other) => one.source.id === other.source.id) {
    const owners = new Map();
    return places.flatMap((place) => claimsOf(place).flatMap((claim) => {
        const other = owners.get(claim);
        owners.set(claim, other ?? place);
        if (other === undefined || isOne(other, place))
            return [];
        const both = [other, place].map(({ candidate, source }) => `${candidate.leg} (${source.build})`).join(' and ');
        return [`Target "${place.target}": ${both} would both ${rest(claim, place)}`];
    }));
}
function checked(text, problemOf) {
    const problem = problemOf(text);
    if (problem !== null)
        throw new Error(problem);
    return text;
}
function fillerOf(values) {
    return (text, problemOf) => checked((0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_1__  .GS)(text, values), problemOf);
}


/***/ }),

/***/ 79809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $E: () => (  SWEEP_ANSWER_MS),
    Ki: () => (  ANSWER_MS),
    ad: () => (  askDocker),
    l9: () => (  TRANSFER_MS)
  });
  var _core_process_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40039);

const ANSWER_MS = 60_000;
const SWEEP_ANSWER_MS = 20_000;
const TRANSFER_MS = 60 * 60_000;
async function askDocker(args, call) {
    return (0,_core_process_command_js__WEBPACK_IMPORTED_MODULE_0__  .d1)('docker', args, { limitMs: ANSWER_MS, ...call });
}


/***/ }),

/***/ 57287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    createInsecureHosts: () => (  createInsecureHosts),
    daemonName: () => (  daemonName)
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
  var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79809);


async function daemonName(environment) {
    try {
        const { exitCode, stdout } = await (0,_command_js__WEBPACK_IMPORTED_MODULE_0__  .ad)(['info', '--format', '{{.ID}}'], { environment });
        const id = stdout.trim();
        if (exitCode === 0 && id !== '')
            return id;
    }
    catch {
    }
    return environment['DOCKER_HOST'] ?? environment['DOCKER_CONTEXT'] ?? '';
}
const configuration = zod__WEBPACK_IMPORTED_MODULE_1__  .g1P(zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ Secure: zod__WEBPACK_IMPORTED_MODULE_1__  .zMY() }));
function createInsecureHosts(environment) {
    let asked;
    const ask = async () => {
        try {
            const args = ['info', '--format', '{{json .RegistryConfig.IndexConfigs}}'];
            const { stdout } = await (0,_command_js__WEBPACK_IMPORTED_MODULE_0__  .ad)(args, { environment });
            const told = configuration.parse(JSON.parse(stdout));
            return new Set(Object.entries(told).flatMap(([host, { Secure }]) => (Secure ? [] : [host])));
        }
        catch {
            return new Set();
        }
    };
    return async (host) => {
        asked ??= ask();
        return (await asked).has(host);
    };
}


/***/ }),

/***/ 77338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    connectBuildDaemon: () => (  connectBuildDaemon),
    createDocker: () => (  createDocker)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _core_process_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63815);
  var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79809);




const IDS_PER_CALL = 500;
function createDocker(environment, limitMs = _command_js__WEBPACK_IMPORTED_MODULE_3__  .Ki) {
    const run = async (args, within = limitMs) => {
        const result = await (0,_command_js__WEBPACK_IMPORTED_MODULE_3__  .ad)(args, { environment, limitMs: within });
        return { code: result.exitCode, out: result.stdout, err: result.stderr };
    };
    return {
        serverVersion: async () => {
            let result;
            try {
                result = await run(['version', '--format', '{{.Server.Version}}']);
            }
            catch (error) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`The template bakes with docker, but docker cannot be run: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error)}. Install it, or put it on PATH.`);
            }
            if (result.code !== 0) {
                const reason = result.err.trim().split('\n').at(-1) ?? '';
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`The template bakes with docker, but no daemon answers: ${reason} Start it, or set DOCKER_HOST.`);
            }
            return result.out.trim();
        },
        inspectImage: async (reference) => {
            const result = await run(['image', 'inspect', '--', reference]);
            if (result.code !== 0) {
                if (/no such image/i.test(result.err))
                    return undefined;
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .Qd('docker image inspect', result.code, result.err);
            }
            const [image] = listOf(result.out);
            return image === undefined ? undefined : imageOf(image);
        },
        imagesById: async (ids) => {
            const found = new Map();
            for (let start = 0; start < ids.length; start += IDS_PER_CALL) {
                const result = await run(['image', 'inspect', '--', ...ids.slice(start, start + IDS_PER_CALL)]);
                if (result.code !== 0 && !/no such image/i.test(result.err)) {
                    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .Qd('docker image inspect', result.code, result.err);
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
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .Qd('docker image ls', result.code, result.err);
            const pairs = result.out.split('\n').map((line) => line.trim().split(' '));
            return new Map(pairs.flatMap(([name = '', id = '']) => (name.startsWith(prefix) ? [[name, id]] : [])));
        },
        tagImage: async (id, reference) => {
            const result = await run(['image', 'tag', '--', id, reference]);
            if (result.code !== 0)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .Qd('docker image tag', result.code, result.err);
        },
        pullImage: async (reference) => {
            const result = await run(['image', 'pull', '--quiet', '--', reference], _command_js__WEBPACK_IMPORTED_MODULE_3__  .l9);
            if (result.code !== 0)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .Qd('docker image pull', result.code, result.err);
        },
        removeImage: async (id) => {
            const result = await run(['image', 'rm', '--', id]);
            if (result.code !== 0)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .Qd('docker image rm', result.code, result.err);
        },
        containers: async (wanted) => {
            const found = wanted ?? (await idsOf(run, ['ps', '--all', '--quiet', '--no-trunc']));
            if (found.length === 0)
                return [];
            const result = await run(['container', 'inspect', '--', ...found]);
            if (result.code !== 0 && !/no such container/i.test(result.err)) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .Qd('docker container inspect', result.code, result.err);
            }
            return listOf(result.out).map(containerOf);
        },
        usedImages: async () => {
            const ids = await idsOf(run, ['ps', '--all', '--quiet', '--no-trunc']);
            if (ids.length === 0)
                return [];
            const result = await run(['container', 'inspect', '--', ...ids]);
            if (result.code !== 0 && !/no such container/i.test(result.err)) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .Qd('docker container inspect', result.code, result.err);
            }
            return listOf(result.out).map((one) => ({
                container: textOf(one['Name']).replace(/^\//, ''),
                image: textOf(one['Image']),
            }));
        },
        removeContainer: async (id) => {
            const result = await run(['rm', '--force', '--volumes', '--', id]);
            if (result.code === 0 || /no such container/i.test(result.err))
                return;
            const isGone = async () => (await run(['container', 'inspect', '--', id])).code !== 0;
            if (/already in progress/i.test(result.err) && (await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .a0)(isGone, (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() + IN_PROGRESS_MS)))
                return;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .Qd('docker rm', result.code, result.err);
        },
        volumesThere: async (names) => {
            if (names.length === 0)
                return [];
            const result = await run(['volume', 'inspect', '--', ...names]);
            if (result.code !== 0 && !/no such volume/i.test(result.err)) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .Qd('docker volume inspect', result.code, result.err);
            }
            return listOf(result.out).map((volume) => textOf(volume['Name']));
        },
        removeVolume: async (name) => {
            const result = await run(['volume', 'rm', '--', name]);
            if (result.code !== 0 && !/no such volume/i.test(result.err)) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .Qd('docker volume rm', result.code, result.err);
            }
        },
        commitsOf: async (containers) => {
            if (containers.length === 0)
                return [];
            const filters = ['type=container', 'event=commit', ...containers.map((id) => `container=${id}`)];
            const told = await eventsOf(run, filters, '{{index .Actor.Attributes "imageID"}}');
            return [...new Set(told.filter((id) => /^sha256:[0-9a-f]{64}$/.test(id)))];
        },
        volumesOf: async (containers) => {
            if (containers.length === 0)
                return [];
            const format = '{{.Actor.ID}} {{index .Actor.Attributes "container"}}';
            const mounts = (await eventsOf(run, ['type=volume', 'event=mount'], format)).map((line) => line.split(' '));
            const names = mounts.flatMap(([name = '', container = '']) => (containers.includes(container) ? [name] : []));
            return [...new Set(names.filter((name) => /^[0-9a-f]{64}$/.test(name)))];
        },
    };
}
async function eventsOf(run, filters, format) {
    const info = await run(['info', '--format', '{{.SystemTime}}']);
    if (info.code !== 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .Qd('docker info', info.code, info.err);
    const result = await run([
        'events', '--since', '0', '--until', info.out.trim(), ...filters.flatMap((filter) => ['--filter', filter]),
        '--format', format,
    ]);
    if (result.code !== 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .Qd('docker events', result.code, result.err);
    return result.out.split('\n');
}
const IN_PROGRESS_MS = 10_000;
async function idsOf(run, args) {
    const { code, out, err } = await run(args);
    if (code !== 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .Qd(`docker ${args[0] ?? ''}`, code, err);
    return out.split('\n').filter((id) => id !== '');
}
function containerOf(container) {
    const mounts = (Array.isArray(container['Mounts']) ? container['Mounts'] : []).map(recordOf);
    return {
        id: textOf(container['Id']),
        name: textOf(container['Name']).replace(/^\//, ''),
        running: recordOf(container['State'])['Running'] === true,
        mounts: mounts.map((mount) => textOf(mount['Source'])),
        volumes: ownVolumes(mounts, recordOf(container['HostConfig'])),
    };
}
function ownVolumes(mounts, host) {
    if (textsOf(host['VolumesFrom']).length > 0)
        return [];
    const asked = new Set([
        ...textsOf(host['Binds']).map((bind) => bind.split(':')[0] ?? ''),
        ...(Array.isArray(host['Mounts']) ? host['Mounts'] : []).map((mount) => textOf(recordOf(mount)['Source'])),
    ]);
    return mounts.flatMap((mount) => {
        const name = textOf(mount['Name']);
        return mount['Type'] === 'volume' && /^[0-9a-f]{64}$/.test(name) && !asked.has(name) ? [name] : [];
    });
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
function connectBuildDaemon(environment, patience) {
    const { serverVersion, inspectImage, removeContainer } = createDocker(environment, patience === 'sweep' ? _command_js__WEBPACK_IMPORTED_MODULE_3__  .$E : undefined);
    return {
        ask: (args) => (0,_command_js__WEBPACK_IMPORTED_MODULE_3__  .ad)(args, { environment }),
        serverVersion,
        inspectImage,
        removeContainer,
    };
}


/***/ }),

/***/ 42531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $7: () => (  sweepMarkedImages),
    J6: () => (  MARK_LABEL),
    TK: () => (  sweepMarked),
    _H: () => (  labelName)
  });
  var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79809);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _image_leftover_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79825);
  var _image_provider_verify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73965);




function labelName(tag) {
    return tag.replace(/^bakehouse:/, 'dev.bakehouse.');
}
const MARK_LABEL = labelName(_image_provider_verify_js__WEBPACK_IMPORTED_MODULE_3__  .t);
async function sweepMarked(environment, mark, kept) {
    const label = `label=${MARK_LABEL}=${mark}`;
    return (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__  .h1)('containers and images of Test Kitchen', `docker ps --all --quiet --filter ${label} | xargs -r docker rm --force --volumes; docker image ls --quiet --filter ${label} --filter dangling=true | xargs -r docker image rm`, removeMarked(environment, label, kept));
}
async function sweepMarkedImages(environment, mark) {
    const label = `label=${MARK_LABEL}=${mark}`;
    const found = await (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__  .h1)('images of a build', `docker image ls --quiet --filter ${label} --filter dangling=true | xargs -r docker image rm`, removeMarkedImages(environment, label));
    return found.filter(({ state }) => state !== 'removed');
}
async function removeMarked(environment, label, kept) {
    const found = [];
    const containers = await idsOf(environment, ['ps', '--all', '--quiet', '--no-trunc', '--filter', label]);
    for (const id of containers.filter((one) => !kept.some((name) => name !== '' && one.startsWith(name)))) {
        found.push(await removed(environment, 'container', id, ['rm', '--force', '--volumes']));
    }
    return kept.length > 0 ? found : [...found, ...(await removeMarkedImages(environment, label))];
}
async function removeMarkedImages(environment, label) {
    const found = [];
    const filters = ['--filter', label, '--filter', 'dangling=true'];
    for (const id of await idsOf(environment, ['image', 'ls', '--quiet', '--no-trunc', ...filters])) {
        found.push(await removed(environment, 'image', id, ['image', 'rm']));
    }
    return found;
}
async function removed(environment, kind, id, command) {
    const { exitCode, stderr } = await (0,_command_js__WEBPACK_IMPORTED_MODULE_0__  .ad)([...command, '--', id], { environment, limitMs: _command_js__WEBPACK_IMPORTED_MODULE_0__  .$E });
    const isGone = exitCode === 0 || /no such/i.test(stderr);
    return {
        kind,
        id,
        region: null,
        state: isGone ? 'removed' : 'left',
        reason: isGone ? "it has this run's own mark" : (stderr.trim().split('\n')[0] ?? 'docker could not remove it'),
        command: isGone ? null : `docker ${command.join(' ')} ${id}`,
    };
}
async function idsOf(environment, args) {
    const { stdout, stderr, exitCode } = await (0,_command_js__WEBPACK_IMPORTED_MODULE_0__  .ad)(args, { environment, limitMs: _command_js__WEBPACK_IMPORTED_MODULE_0__  .$E });
    if (exitCode !== 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .Qd(`docker ${args[0] ?? ''}`, exitCode, stderr);
    return [...new Set(stdout.split('\n').filter((id) => id !== ''))];
}


/***/ }),

/***/ 6096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    U: () => (  dockerLines),
    Y: () => (  dockerArtifacts)
  });
const dockerArtifacts = {
    builderIds: /docker/i,
    read: (artifacts) => {
        const ids = new Map();
        const names = new Set();
        const exported = [];
        for (const one of artifacts) {
            const { builderId, id } = one;
            if (one.files.some((file) => file !== ''))
                exported.push(one);
            else if (DIGEST.test(id))
                ids.set(id, { builderId, region: 'local', id, tags: [], files: [] });
            else if (id !== '' && id !== 'Container')
                names.add(id);
        }
        const tags = [...names];
        const images = [...ids.values()].map((image) => ({ ...image, tags }));
        const [name] = tags;
        if (images.length === 0 && name !== undefined)
            images.push({ builderId: 'packer.post-processor.docker-tag', region: 'local', id: name, tags, files: [] });
        return { images, files: exported };
    },
};
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const dockerLines = {
    telling: /Container ID: |Image ID: /,
    pokes: /^Container ID: [0-9a-f]{64}$/,
    hints: (text) => [
        ...told('container', /^Container ID: ([0-9a-f]{64})$/.exec(text)),
        ...told('image', /^Image ID: (sha256:[0-9a-f]{64})$/.exec(text)),
    ],
};
function told(kind, match) {
    const id = match?.[1];
    return id === undefined ? [] : [[kind, id]];
}


/***/ }),

/***/ 73258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    G: () => (  pushImage)
  });
  var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79809);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39535);
  var _image_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52910);
  var _docker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77338);
  var _image_container_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77383);
  var _registry_trouble_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90447);
  var _staged_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9428);








const PAUSES = [2000, 6000, 15_000];
const IMMUTABLE = /immutable|cannot be (?:overwritten|updated|modified)|already exists/i;
async function pushImage(request, run, pause) {
    const { image, repository, tag } = request;
    const docker = (0,_docker_js__WEBPACK_IMPORTED_MODULE_3__.createDocker)(run.environment);
    const name = `${repository}:${tag}`;
    const before = await docker.inspectImage(name);
    if (before?.id !== image)
        await docker.tagImage(image, name);
    try {
        const digest = await pushed(request, run, docker, pause);
        return `${repository}@${digest}`;
    }
    finally {
        if (before === undefined)
            await untag(docker, image, name, run);
        else if (before.id !== image)
            await docker.tagImage(before.id, name);
    }
}
async function pushed({ image, repository, tag }, run, docker, pause) {
    const name = `${repository}:${tag}`;
    const attempt = async () => {
        const said = await (0,_command_js__WEBPACK_IMPORTED_MODULE_0__  .ad)(['push', name], { ...run, limitMs: _command_js__WEBPACK_IMPORTED_MODULE_0__  .l9 });
        if (said.exitCode === 0 || IMMUTABLE.test(said.stderr))
            return said;
        throw (0,_registry_trouble_js__WEBPACK_IMPORTED_MODULE_5__  .O8)(repository, `${said.stdout}\n${said.stderr}`);
    };
    const { exitCode, stdout } = await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_7__  .L)(attempt, pauseAfter, pause);
    if (exitCode !== 0)
        return keptDigest(image, name, run);
    return digestOf(stdout) ?? (await repositoryDigest(docker, image, repository));
}
function pauseAfter(error, attempts) {
    return error instanceof _registry_trouble_js__WEBPACK_IMPORTED_MODULE_5__  .gl && (0,_image_failure_js__WEBPACK_IMPORTED_MODULE_2__  .Od)(error.failure) ? PAUSES[attempts - 1] : undefined;
}
function digestOf(words) {
    return [...words.matchAll(/digest: (sha256:[0-9a-f]{64}) size: \d+/g)].at(-1)?.[1];
}
async function repositoryDigest(docker, image, repository) {
    const wanted = (0,_image_container_reference_js__WEBPACK_IMPORTED_MODULE_4__  .F2)(repository);
    const digests = ((await docker.inspectImage(image))?.repoDigests ?? [])
        .map(_image_container_reference_js__WEBPACK_IMPORTED_MODULE_4__  .F2)
        .flatMap((one) => ((0,_image_container_reference_js__WEBPACK_IMPORTED_MODULE_4__  .ve)(one, wanted) && one.digest !== null ? [one.digest] : []));
    const [digest, ...more] = digests;
    if (digest !== undefined && more.length === 0)
        return digest;
    throw new _registry_trouble_js__WEBPACK_IMPORTED_MODULE_5__  .gl('unknown', `docker pushed to ${repository}, but does not say under which digest.`);
}
async function keptDigest(image, name, run) {
    const kept = await (0,_staged_manifest_js__WEBPACK_IMPORTED_MODULE_6__  .r)(run.environment).read(name);
    if (kept.kind === 'found' && kept.config === image)
        return kept.manifest;
    const has = kept.kind === 'found' ? `it has ${kept.config} there` : 'what it has there is not known';
    throw new _registry_trouble_js__WEBPACK_IMPORTED_MODULE_5__  .gl('config', `The registry keeps the tag ${name} as it is, and ${has}, not ${image}. Remove the tag there, or let bake reuse that image.`);
}
async function untag(docker, image, name, run) {
    const others = ((await docker.inspectImage(image))?.tags ?? []).filter((other) => other !== name);
    if (others.length === 0)
        return;
    const args = ['image', 'rm', '--no-prune', '--', name];
    const { exitCode, stderr } = await (0,_command_js__WEBPACK_IMPORTED_MODULE_0__  .ad)(args, { environment: run.environment });
    if (exitCode !== 0 && !/no such image/i.test(stderr))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .Qd('docker image rm', exitCode, stderr);
}


/***/ }),

/***/ 90447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    MX: () => (  registryFailure),
    O8: () => (  pushTrouble),
    c$: () => (  tellingLine),
    gl: () => (  RegistryError)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _image_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52910);
  var _image_container_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77383);



class RegistryError extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo {
    failure;
    constructor(failure, message) {
        super(message);
        this.failure = failure;
    }
}
const NO_LOGIN = /no basic auth credentials|unauthorized|authentication required|401 Unauthorized|not logged in|credentials not found|docker login/i;
const DENIED = /denied|forbidden|insufficient_scope|not authorized/i;
const SERVER = /\b50[0-4]\b|internal server error|bad gateway|gateway timeout|unexpected EOF|\bEOF$/i;
function registryFailure(words) {
    if (NO_LOGIN.test(words) || DENIED.test(words))
        return 'credentials';
    return SERVER.test(words) ? 'network' : (0,_image_failure_js__WEBPACK_IMPORTED_MODULE_1__  .be)(words);
}
function pushTrouble(repository, words) {
    const { host } = (0,_image_container_reference_js__WEBPACK_IMPORTED_MODULE_2__  .F2)(repository);
    const line = tellingLine(words);
    if (NO_LOGIN.test(line)) {
        return new RegistryError('credentials', `docker has no credentials for ${host} that it takes: ${line}. Log in in a step before this one (docker login ${host}).`);
    }
    if (DENIED.test(line)) {
        return new RegistryError('credentials', `${host} does not let docker push to ${repository}: ${line}. Give the credentials of this job the right to write there (for ghcr.io \`packages: write\`), and mind the name.`);
    }
    const trouble = registryFailure(line);
    if (trouble !== undefined && (0,_image_failure_js__WEBPACK_IMPORTED_MODULE_1__  .Od)(trouble)) {
        const what = trouble === 'network' ? 'cannot be reached, or is in trouble' : 'takes no more at the moment';
        return new RegistryError(trouble, `${host} ${what}: ${line}.`);
    }
    return new RegistryError(trouble ?? 'unknown', `docker could not push to ${repository}: ${line}.`);
}
function tellingLine(words) {
    const lines = words
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const line = lines.findLast((one) => /error|denied|unauthorized|fail|no such|unknown/i.test(one)) ?? lines.at(-1);
    return (line ?? 'it said nothing').replace(/\.$/, '').slice(0, 500);
}


/***/ }),

/***/ 9428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    r: () => (  createStagedManifests)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _oci_docker_distribution_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87068);
  var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54880);
  var _image_container_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77383);




const PATIENCE_MS = 30_000;
const IDLE_MS = 10_000;
function createStagedManifests(environment) {
    const distribution = (0,_oci_docker_distribution_js__WEBPACK_IMPORTED_MODULE_1__.dockerDistribution)({ environment, userAgent: 'bakehouse', idle: IDLE_MS });
    return {
        read: async (reference) => {
            const signal = AbortSignal.timeout(PATIENCE_MS);
            try {
                return await stagedManifest(distribution, reference, signal);
            }
            catch (error) {
                const reason = signal.aborted
                    ? `no answer within ${PATIENCE_MS / 1000} s`
                    : (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error).replace(/\.$/, '');
                return { kind: 'unknown', reason };
            }
        },
    };
}
async function stagedManifest(distribution, reference, signal) {
    const { host, path, tag } = (0,_image_container_reference_js__WEBPACK_IMPORTED_MODULE_3__  .F2)(reference);
    const manifest = await distribution.manifest({ host, path }, tag, signal);
    if (manifest === undefined)
        return { kind: 'missing' };
    const content = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__  .W)(manifest);
    if (content.kind !== 'image')
        return { kind: 'unknown', reason: `${reference} is no image for one platform` };
    return { kind: 'found', manifest: manifest.digest, config: content.config };
}


/***/ }),

/***/ 51197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EW: () => (  verifiedReference),
    GW: () => (  stagedReference),
    Lk: () => (  keyOfTag),
    V4: () => (  sourceReference),
    nD: () => (  LOCAL_PREFIX),
    rH: () => (  buildRegistryTags)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const LOCAL_PREFIX = 'bakehouse.local/';
const PATH_COMPONENT = /^[a-z0-9]+(?:(?:[._]|-+)[a-z0-9]+)*$/;
const LONGEST_COMPONENT = 160;
const TAG_PART = /^[A-Za-z0-9._-]{1,60}$/;
function stagedReference(slug, key, build) {
    return reference(slug, key, build);
}
function verifiedReference(slug, key, build) {
    return reference(slug, `${key}-verified`, build);
}
function keyOfTag(tag) {
    return /^(bk\d{1,3}-[a-z2-7]{1,64})(?:-verified)?(?:\.|$)/.exec(tag)?.[1];
}
function buildRegistryTags(key, build) {
    return { staged: tagOf(key, build), verified: tagOf(`${key}-verified`, build) };
}
function sourceReference(id) {
    return `${LOCAL_PREFIX}source:${id.replace(/^sha256:/, '').slice(0, 12)}`;
}
function reference(slug, tag, build) {
    const fits = PATH_COMPONENT.test(slug) && slug.length <= LONGEST_COMPONENT;
    return `${LOCAL_PREFIX}${fits ? slug : marked(slug, /[^a-z0-9]+/g)}:${tagOf(tag, build)}`;
}
function tagOf(tag, build) {
    if (build === undefined)
        return tag;
    const fits = TAG_PART.test(build) && !build.includes('__');
    return `${tag}.${fits ? build : marked(build, /[^A-Za-z0-9]+/g)}`;
}
function marked(text, unfit) {
    const readable = text.replace(unfit, '-').slice(0, 40).replace(/^-|-$/g, '');
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 16);
    return `${readable === '' ? 'x' : readable}__${hash}`;
}


/***/ }),

/***/ 15428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ch: () => (  removeSpentVolumes),
    MU: () => (  isOurs),
    jF: () => (  containerCommand),
    nI: () => (  sweepDocker)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _image_leftover_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79825);



const KEPT = 'kept as keep-on-failure asks';
async function sweepDocker(request) {
    let containers;
    try {
        containers = await request.docker.containers();
    }
    catch (error) {
        return unchecked(request, (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__  .bj)(error));
    }
    const ours = containers.filter((one) => isOurs(one, request.temporary));
    const found = await each(ours, (container) => sweepContainer(request, container), request.onFound);
    const volumes = [...new Set([...request.seen.volumes, ...ours.flatMap((one) => one.volumes)])];
    return [
        ...found,
        ...listHinted(request, containers),
        ...(await (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__  .h1)('volumes', volumeCommand(volumes), sweepVolumes(request, volumes))),
        ...(await (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__  .h1)('volumes', 'docker volume ls --filter dangling=true', listVolumes(request, volumes))),
        ...(await (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__  .h1)('images', imageCommand(request), listImages(request))),
    ];
}
function isOurs({ mounts }, temporary) {
    return mounts.some((mount) => mount.startsWith(`${temporary}${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`));
}
async function sweepContainer(request, { id }) {
    if (request.keepOnFailure)
        return left('container', id, KEPT);
    return removed('container', id, "this bake's own folder was mounted into it", () => request.docker.removeContainer(id));
}
function listHinted(request, containers) {
    return containers.flatMap((one) => request.hinted.containers.has(one.id) && !isOurs(one, request.temporary)
        ? [left('container', one.id, "the log names it, but nothing proves it to be this bake's")]
        : []);
}
async function removeSpentVolumes(docker, { volumes }) {
    const remove = async () => each(await docker.volumesThere(volumes), (name) => removeVolume(docker, name));
    const found = await (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__  .h1)('volumes', volumeCommand(volumes), remove());
    return found.filter(_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__  .nT);
}
async function removeVolume(docker, name) {
    return removed('volume', name, 'docker made it for a container of this bake', () => docker.removeVolume(name));
}
async function sweepVolumes(request, names) {
    const there = await request.docker.volumesThere(names);
    return each(there, async (name) => (request.keepOnFailure ? left('volume', name, KEPT) : removeVolume(request.docker, name)), request.onFound);
}
async function listVolumes(request, known) {
    const { docker, seen, hinted } = request;
    const unseen = [...hinted.containers].filter((id) => !seen.containers.includes(id));
    const others = (await docker.volumesOf(unseen)).filter((name) => !known.includes(name));
    const reason = "docker made it for a container that the log names, but nothing proves it to be this bake's";
    return (await docker.volumesThere(others)).map((name) => left('volume', name, reason));
}
async function listImages(request) {
    const { docker, seen, hinted, reported, startedAt } = request;
    const committed = new Set(await docker.commitsOf(seen.containers));
    const named = [...hinted.images].filter((id) => id.startsWith('sha256:'));
    const asked = [...new Set([...committed, ...named])].filter((id) => !reported.has(id));
    if (asked.length === 0)
        return [];
    return [...(await docker.imagesById(asked)).values()].flatMap(({ id, tags, created }) => {
        if (tags.length > 0)
            return [];
        if (committed.has(id))
            return [left('image', id, 'committed from a container of this bake, without a name')];
        if (Date.parse(created) < startedAt)
            return [];
        return [left('image', id, 'an untagged image that the log names, but that Packer did not report as made')];
    });
}
async function each(items, act, onFound = () => { }) {
    const found = [];
    for (const item of items) {
        const one = await act(item);
        onFound(one);
        found.push(one);
    }
    return found;
}
async function removed(kind, id, reason, act) {
    try {
        await act();
        return { kind, id, region: null, state: 'removed', reason, command: null };
    }
    catch (error) {
        return left(kind, id, (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error));
    }
}
const COMMANDS = {
    container: 'docker rm --force --volumes',
    volume: 'docker volume rm',
    image: 'docker image rm',
};
function left(kind, id, reason) {
    return { kind, id, region: null, state: 'left', reason, command: `${COMMANDS[kind]} ${id}` };
}
function unchecked({ seen, temporary }, reason) {
    return [
        {
            kind: 'unknown',
            id: 'containers',
            region: null,
            state: 'unchecked',
            reason,
            command: containerCommand(temporary),
        },
        ...seen.volumes.map((name) => ({ ...left('volume', name, reason), state: 'unchecked' })),
    ];
}
function containerCommand(temporary) {
    const format = "'{{.Id}}{{range .Mounts}} {{.Source}}{{end}}'";
    return `docker ps --all --quiet --no-trunc | xargs -r docker inspect --format ${format} | grep -F ' ${temporary}${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}' | cut -d' ' -f1 | xargs -r docker rm --force --volumes`;
}
function volumeCommand(names) {
    return `docker volume rm ${names.join(' ')}`;
}
function imageCommand({ seen }) {
    const filters = seen.containers.map((id) => ` --filter container=${id}`).join('');
    const now = `"$(docker info --format '{{.SystemTime}}')"`;
    return `docker events --since 0 --until ${now} --filter event=commit${filters} --format '{{index .Actor.Attributes "imageID"}}' | xargs -r docker image rm`;
}


/***/ }),

/***/ 8642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ae: () => (  writeBeside),
    Hw: () => (  marksBeside),
    LI: () => (  noteFile),
    Zm: () => (  lookUpBeside),
    Zv: () => (  BESIDE),
    _3: () => (  readBesideRecord),
    qE: () => (  besidePath),
    xz: () => (  fileMarks),
    z8: () => (  lookForFile),
    zz: () => (  keepImage)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2503);
  var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(64377);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74555);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);
  var _image_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24375);
  var _image_refresh_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46895);








const besideRecord = zod__WEBPACK_IMPORTED_MODULE_7__  .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_7__  .euz('bakehouse/file/1'),
    key: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().min(1),
    recipe: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().nullable(),
    build: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().nullable(),
    id: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().min(1),
    created: zod__WEBPACK_IMPORTED_MODULE_8__  .w$().nullable(),
    files: zod__WEBPACK_IMPORTED_MODULE_7__  .YOg(_image_record_js__WEBPACK_IMPORTED_MODULE_5__  .Ap.extend({ path: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().min(1) }))
        .min(1)
        .describe('All files of the image, relative to the working directory of the bake.'),
    run: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().nullable(),
    epoch: _image_refresh_js__WEBPACK_IMPORTED_MODULE_6__  .s4.optional().describe('The day from which on it counts as fresh; absent where it is not refreshed.'),
    leg: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().optional().describe('The slug of the leg that it is of.'),
    packer: zod__WEBPACK_IMPORTED_MODULE_7__  .YjP().optional().describe('The version of the Packer that made it.'),
    verified: zod__WEBPACK_IMPORTED_MODULE_7__  .zMY(),
});
const MOST_BYTES = 1024 * 1024;
const BESIDE = '.bakehouse.json';
function besidePath(folder, path) {
    return `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path)}${BESIDE}`;
}
function readBesideRecord(file) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).size > MOST_BYTES)
        return undefined;
    try {
        return besideRecord.safeParse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'))).data;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
function writeBeside(folder, record) {
    for (const { path } of record.files) {
        if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .FK)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path))) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo(`The image's file ${path} is outside ${folder}, so no record is kept beside it.`);
        }
    }
    const path = besidePath(folder, record.files[0]?.path ?? '');
    (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_2__  .vK)(path, `${JSON.stringify({ schema: 'bakehouse/file/1', ...record }, undefined, 2)}\n`, 0o644);
    return path;
}
async function lookUpBeside(folder, paths, key) {
    const images = [];
    const reasons = [];
    let never = 0;
    for (const path of paths) {
        const seen = await look(folder, path, key);
        if (typeof seen === 'object')
            images.push(foundImage(seen));
        else if (seen !== undefined)
            reasons.push(seen);
        else {
            never += 1;
            reasons.push(`${path} has no record beside it`);
        }
    }
    if (paths.length > 0 && images.length === paths.length)
        return { kind: 'found', images };
    return { kind: 'missing', reason: never === paths.length ? null : reasons.join('; ') };
}
async function besideRecordOf(folder, path, key) {
    return (await look(folder, path, key)) ?? `${path} has no record beside it`;
}
function marksBeside(folder, paths, recipe) {
    return paths.flatMap((path) => {
        try {
            const found = readBesideRecord(besidePath(folder, path));
            return found?.recipe === recipe ? [{ key: found.key, epoch: found.epoch ?? null }] : [];
        }
        catch {
            return [];
        }
    });
}
async function look(folder, path, key) {
    const file = besidePath(folder, path);
    try {
        const size = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.size;
        if (size === undefined)
            return undefined;
        if (size > MOST_BYTES)
            return `the record beside ${path} is too large`;
        const parsed = besideRecord.safeParse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8')));
        if (!parsed.success)
            return `the record beside ${path} is none of ours`;
        if (parsed.data.key !== key)
            return `${path} is of another key`;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, parsed.data.files[0]?.path ?? '') !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path))
            return `the record beside ${path} is of another file`;
        return (await damage(folder, parsed.data)) ?? parsed.data;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return `the record beside ${path} is not JSON`;
        return `${path} cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .$N)(error) ?? (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .bD)(error)})`;
    }
}
async function damage(folder, { files }) {
    for (const { path, size, sha256 } of files) {
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path);
        if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .FK)(folder, full))
            return `the record names ${path}, which is outside the working directory`;
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(full, { throwIfNoEntry: false });
        if (stat === undefined || !stat.isFile())
            return `${path} is missing`;
        if (stat.size !== size || (await (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_2__  .Vq)(full)) !== sha256)
            return `${path} has changed since it was baked`;
    }
    return undefined;
}
function foundImage({ build, id, created, files, run, packer, verified }) {
    return {
        build,
        provider: 'file',
        account: null,
        region: 'local',
        id,
        created,
        digests: {},
        tags: [],
        files,
        verified,
        runId: run,
        ...(packer === undefined ? {} : { packer }),
    };
}
const fileMarks = {
    takes: ({ files }) => files.length > 0,
    verified: async (image, passed) => writeMark(image, passed, true),
    unverified: async (image, asked) => {
        const there = await besideRecordOf(asked.folder, image.files[0]?.path ?? '', asked.key);
        if (typeof there !== 'string' && there.verified)
            writeMark(image, asked, false);
    },
};
function writeMark({ build, id, created, files }, { record, key, slug, folder }, isVerified) {
    if (files.length === 0)
        return;
    const run = record['baked-in'] === '' ? null : record['baked-in'];
    const { packer } = record.tools;
    writeBeside(folder, {
        key,
        recipe: record.recipe,
        ...(record.epoch === undefined ? {} : { epoch: record.epoch }),
        build,
        id,
        created,
        files,
        run,
        leg: slug,
        ...(packer === null ? {} : { packer }),
        verified: isVerified,
    });
}
function keepImage(image, { key, recipe, epoch: day, slug, workingDirectory, runId, packer }) {
    if (image.files.length === 0 || key === null)
        return image;
    writeBeside(workingDirectory, {
        key,
        recipe,
        ...(day === null ? {} : { epoch: day }),
        build: image.build,
        id: image.id,
        created: image.created,
        files: image.files,
        run: runId === '' ? null : runId,
        leg: slug,
        ...(packer === null ? {} : { packer }),
        verified: false,
    });
    return image;
}
async function lookForFile({ at, key, workingDirectory }) {
    const seen = await besideRecordOf(workingDirectory, at, key);
    if (typeof seen === 'string')
        return { kind: 'missing', reason: seen };
    const file = seen.files.find((one) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workingDirectory, one.path) === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workingDirectory, at));
    return { kind: 'there', digest: file?.sha256 ?? null };
}
function noteFile({ workingDirectory, path, size, digest, build, key, recipe, runId }) {
    writeBeside(workingDirectory, {
        key,
        recipe,
        build,
        id: digest,
        created: null,
        files: [{ path, size, sha256: digest }],
        run: runId,
        verified: false,
    });
}


/***/ }),

/***/ 40108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L: () => (  imageId),
    M_: () => (  GLOBAL),
    XE: () => (  readImageId),
    g1: () => (  lastOf),
    gT: () => (  imagesPath),
    kX: () => (  zonePath),
    o_: () => (  NAME),
    yl: () => (  PROJECT),
    z6: () => (  ZONE)
  });
const PROJECT = /^(?:[a-z0-9][a-z0-9.-]{0,60}:)?[a-z][a-z0-9-]{4,28}[a-z0-9]$/;
const NAME = /^[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const ZONE = /^[a-z]{2,20}-[a-z]{2,30}\d{1,3}-[a-z]$/;
const GLOBAL = 'global';
function readImageId(id) {
    const [, project, name] = /^(?:https:\/\/[a-z.]{1,60}\/compute\/v1\/)?projects\/([a-z0-9.:-]{1,100})\/global\/images\/([a-z0-9-]{1,63})$/.exec(id) ?? [];
    if (project === undefined || name === undefined || !PROJECT.test(project) || !NAME.test(name))
        return undefined;
    return { project, name };
}
function imageId({ project, name }) {
    return `projects/${project}/global/images/${name}`;
}
function imagesPath(project) {
    return `projects/${project}/global/images`;
}
function zonePath(project, zone) {
    return `projects/${project}/zones/${zone}`;
}
function lastOf(address) {
    return address.slice(address.lastIndexOf('/') + 1);
}


/***/ }),

/***/ 37583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    completeImage: () => (  completeImage),
    createdOf: () => (  createdOf),
    describeImage: () => (  describeImage),
    imageForm: () => (  imageForm),
    imageUnder: () => (  imageUnder),
    newestFirst: () => (  newestFirst)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40108);
  var _sweep_forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91642);




const imageForm = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().regex(/^\d{1,20}$/),
    name: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().regex(_cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__  .o_),
    selfLink: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().max(500).optional(),
    status: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().default('READY'),
    creationTimestamp: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
    family: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
    architecture: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
    labels: zod__WEBPACK_IMPORTED_MODULE_2__  .g1P(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()).default({}),
    labelFingerprint: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
    sourceDiskId: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
    sourceImageId: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
    deprecated: zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
        state: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
        replacement: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
        deprecated: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
        obsolete: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
        deleted: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
    })
        .optional(),
});
const LIMIT_MS = 30_000;
const RECENT_MS = 60 * 60_000;
async function describeImage(compute, name) {
    return compute.get((0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__  .L)(name), imageForm);
}
function createdOf({ creationTimestamp = '' }) {
    return (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .ym)(creationTimestamp);
}
function newestFirst(a, b) {
    return (Date.parse(b.creationTimestamp ?? '') || 0) - (Date.parse(a.creationTimestamp ?? '') || 0);
}
async function completeImage(image, environment, connect, limitMs = LIMIT_MS) {
    const told = (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__  .XE)(image.id);
    const { compute, project } = await connect(environment, { callMs: limitMs, tries: 3 });
    const at = told ?? guessed(image, project);
    if (at === undefined)
        return image;
    const named = { ...image, id: (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__  .L)(at), account: at.project, region: _cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__  .M_ };
    const there = await describeImage(compute, at);
    const created = there === undefined ? null : createdOf(there);
    if (told !== undefined)
        return created === null ? named : { ...named, created };
    return created === null || Date.now() - Date.parse(created) > RECENT_MS ? image : { ...named, created };
}
function guessed({ id, account }, own) {
    const project = account ?? own;
    return project === null || !_cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__  .o_.test(id) ? undefined : { project, name: id };
}
async function imageUnder(compute, { project, zone, instance }, subject) {
    const source = instance.disks.find(({ boot }) => boot)?.source ?? '';
    const path = `${(0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__  .kX)(project, zone)}/disks/${(0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__  .g1)(source)}`;
    const disk = source.endsWith(`/${path}`) ? await compute.get(path, _sweep_forms_js__WEBPACK_IMPORTED_MODULE_1__  .E9) : undefined;
    const made = (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__  .XE)(disk?.sourceImage ?? '');
    if (disk?.sourceImageId === undefined || made === undefined)
        return undefined;
    const name = (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__  .XE)(subject);
    const image = name === undefined ? undefined : await describeImage(compute, name);
    return { id: (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_3__  .L)(made), isSubject: image?.id === disk.sourceImageId };
}


/***/ }),

/***/ 64500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    BUILD: () => (  BUILD),
    COPY_OF: () => (  COPY_OF),
    EPOCH: () => (  EPOCH),
    IMAGES: () => (  IMAGES),
    KEY: () => (  KEY),
    LEG: () => (  LEG),
    PACKER: () => (  PACKER),
    PARENT: () => (  PARENT),
    PARENT_PROJECT: () => (  PARENT_PROJECT),
    RECIPE: () => (  RECIPE),
    REF: () => (  REF),
    RUN: () => (  RUN),
    VERIFIED: () => (  VERIFIED),
    countOf: () => (  countOf),
    labelsOf: () => (  labelsOf),
    markBaked: () => (  markBaked),
    markUnverified: () => (  markUnverified),
    markVerified: () => (  markVerified),
    mergeLabels: () => (  mergeLabels),
    parentIn: () => (  parentIn),
    setOf: () => (  setOf)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _core_http_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4891);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1252);
  var _cloud_paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40108);
  var _image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37583);
  var _naming_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87392);







const KEY = 'bakehouse-key';
const BUILD = 'bakehouse-build';
const IMAGES = 'bakehouse-images';
const RUN = 'bakehouse-run';
const PACKER = 'bakehouse-packer';
const [PARENT, PARENT_PROJECT] = ['bakehouse-parent', 'bakehouse-parent-project'];
const RECIPE = 'bakehouse-recipe';
const EPOCH = 'bakehouse-epoch';
const REF = 'bakehouse-ref';
const LEG = 'bakehouse-leg';
const COPY_OF = 'bakehouse-copy-of';
const VERIFIED = 'bakehouse-verified';
const VERIFIED_IN = 'bakehouse-verified-in';
const MOST_TRIES = 5;
function setOf(builds) {
    const all = [...new Set(builds)].toSorted(_core_values_js__WEBPACK_IMPORTED_MODULE_5__  .Nx);
    return `${all.length}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 24)}`;
}
function countOf(set) {
    const [, digits] = /^([1-9]\d{0,5})-[0-9a-f]{24}$/.exec(set) ?? [];
    return digits === undefined ? undefined : Number(digits);
}
function labelsOf(tags) {
    const own = (name, value) => (name.startsWith('bakehouse:') ? (0,_naming_js__WEBPACK_IMPORTED_MODULE_4__  .w)(value) : value);
    const labels = Object.fromEntries(Object.entries(tags).map(([name, value]) => [(0,_naming_js__WEBPACK_IMPORTED_MODULE_4__  ._H)(name), own(name, value)]));
    const told = tags['bakehouse:parent'];
    if (told === undefined)
        return labels;
    const { name, project } = (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_6__  .XE)(told) ?? { name: told, project: '' };
    return { ...labels, [PARENT]: (0,_naming_js__WEBPACK_IMPORTED_MODULE_4__  .w)(name), [PARENT_PROJECT]: (0,_naming_js__WEBPACK_IMPORTED_MODULE_4__  .w)(project) };
}
function parentIn(labels) {
    const [name, project] = [PARENT, PARENT_PROJECT].map((label) => (0,_naming_js__WEBPACK_IMPORTED_MODULE_4__  .Fr)(labels[label] ?? '') || undefined);
    return name === undefined || project === undefined ? name : (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_6__  .L)({ project, name });
}
async function markBaked({ images, tags, key, environment, onRefused }, connect) {
    const set = setOf(images.map(({ build }) => build));
    const opened = connect(environment);
    await Promise.all(images.map(async (image) => {
        const own = key === null ? {} : { [KEY]: (0,_naming_js__WEBPACK_IMPORTED_MODULE_4__  .w)(key), [BUILD]: (0,_naming_js__WEBPACK_IMPORTED_MODULE_4__  .w)(image.build), [IMAGES]: set };
        try {
            const name = (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_6__  .XE)(image.id);
            if (name === undefined)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${image.id.slice(0, 80)} is no image of Google that has labels`);
            await mergeLabels((await opened).compute, name, { ...labelsOf(tags), ...own });
        }
        catch (error) {
            onRefused(image, error);
        }
    }));
}
async function markVerified({ id }, { environment, run, key }, connect) {
    const { compute } = await connect(environment);
    const name = (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_6__  .XE)(id);
    const there = name === undefined ? undefined : await (0,_image_js__WEBPACK_IMPORTED_MODULE_3__.describeImage)(compute, name);
    if (name === undefined || there === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`Google Cloud has no image ${id}`);
    if (there.labels[KEY] !== (0,_naming_js__WEBPACK_IMPORTED_MODULE_4__  .w)(key)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${id} has not the label ${KEY} of its bake: it was not labelled when it was baked, or is another image now`);
    }
    if (there.labels[VERIFIED] === there.id)
        return;
    await mergeLabels(compute, name, { [VERIFIED]: there.id, [VERIFIED_IN]: (0,_naming_js__WEBPACK_IMPORTED_MODULE_4__  .w)(run === '' ? 'local' : run) });
}
async function markUnverified({ id }, { environment }, connect) {
    const { compute } = await connect(environment);
    const name = (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_6__  .XE)(id);
    const there = name === undefined ? undefined : await (0,_image_js__WEBPACK_IMPORTED_MODULE_3__.describeImage)(compute, name);
    if (name === undefined || there?.labels[VERIFIED] !== there?.id)
        return;
    await mergeLabels(compute, name, { [VERIFIED]: '', [VERIFIED_IN]: '' });
}
async function mergeLabels(compute, name, labels) {
    for (let tries = 1;; tries += 1) {
        const there = await (0,_image_js__WEBPACK_IMPORTED_MODULE_3__.describeImage)(compute, name);
        if (there === undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`Google Cloud has no image ${(0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_6__  .L)(name)}`);
        const body = { labels: { ...there.labels, ...labels }, labelFingerprint: there.labelFingerprint };
        try {
            const isThere = await compute.change('POST', `${(0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_6__  .L)(name)}/setLabels`, body);
            if (!isThere)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`Google Cloud has no image ${(0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_6__  .L)(name)} any more`);
            return;
        }
        catch (error) {
            if (!(0,_core_http_answer_js__WEBPACK_IMPORTED_MODULE_2__  .Ro)(error, 412) || tries >= MOST_TRIES)
                throw error;
        }
    }
}


/***/ }),

/***/ 87392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fr: () => (  textOfLabel),
    _H: () => (  labelName),
    sz: () => (  gcpRules),
    w: () => (  labelValue)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var _cloud_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40108);


const MOST_LABELS = 48;
const LONGEST = 63;
const LABEL_NAME = /^\p{Ll}[\p{Ll}\p{Lo}\p{N}_-]{0,62}$/u;
const LABEL_VALUE = /^[\p{Ll}\p{Lo}\p{N}_-]{0,63}$/u;
const OWN = 'bakehouse:';
const gcpRules = {
    nameSetting: 'image_name',
    name: (name, builder) => _cloud_paths_js__WEBPACK_IMPORTED_MODULE_1__  .o_.test(name)
        ? undefined
        : `the name "${name}" is not allowed for ${builder}: it has 1 to 63 lower-case letters, digits and hyphens, beginning with a letter`,
    tags: (tags) => {
        for (const [name, value] of Object.entries(tags)) {
            const shown = name.slice(0, 40);
            if (/^(?:bakehouse[:-]|goog)/.test(name))
                return `the tag "${shown}" begins with a reserved word`;
            if (!LABEL_NAME.test(name))
                return `the tag "${shown}" would be no label of Google: it has 1 to 63 lower-case letters, digits, hyphens and underscores, beginning with a letter`;
            if (!LABEL_VALUE.test(value))
                return `the value of the tag "${shown}" would be none of a label of Google: it has up to 63 lower-case letters, digits, hyphens and underscores`;
        }
        return Object.keys(tags).length > MOST_LABELS ? `there are more than ${MOST_LABELS} tags` : undefined;
    },
};
function labelName(tag) {
    return tag.startsWith(OWN) ? tag.replaceAll(':', '-') : tag;
}
function labelValue(text) {
    const escaped = Array.from(Buffer.from(text, 'utf8'), (byte) => {
        const letter = String.fromCodePoint(byte);
        return /[a-z0-9-]/.test(letter) ? letter : `_${byte.toString(16).padStart(2, '0')}`;
    }).join('');
    return escaped.length <= LONGEST ? escaped : `__${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 56)}`;
}
function textOfLabel(value) {
    if (!/^(?:[a-z0-9-]|_[0-9a-f]{2})*$/.test(value))
        return undefined;
    const parts = value.match(/_[0-9a-f]{2}|[a-z0-9-]/g) ?? [];
    return Buffer.from(parts.map((part) => (part.length === 3 ? Number.parseInt(part.slice(1), 16) : part.codePointAt(0)))).toString('utf8');
}


/***/ }),

/***/ 9506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ep: () => (  gcpArtifacts),
    TH: () => (  idOf),
    cV: () => (  gcpLines)
  });
  var _cloud_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40108);

const gcpArtifacts = {
    builderIds: /^packer\.googlecompute$/,
    withoutImage: ['skip_create_image'],
    read: (artifacts) => {
        const images = new Map();
        for (const artifact of artifacts) {
            const { builderId } = artifact;
            const id = idOf(artifact);
            if (id !== '')
                images.set(id, { builderId, region: _cloud_paths_js__WEBPACK_IMPORTED_MODULE_0__  .M_, id, tags: [], files: [] });
        }
        return { images: [...images.values()], files: [] };
    },
};
function idOf({ id, text = '' }) {
    const [, project = ''] = /^A disk image was created in the '([a-z0-9.:-]{1,100})' project: /.exec(text) ?? [];
    const whole = (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_0__  .L)({ project, name: id });
    return (0,_cloud_paths_js__WEBPACK_IMPORTED_MODULE_0__  .XE)(whole) === undefined ? id : whole;
}
const gcpLines = {
    telling: /Loading zone: |instance creation\.\.\.|Instance has been created!|IP: |Creating image\.\.\./,
    trusted: (text) => told(TRUSTED, text),
    hints: (text) => told(HINTS, text),
    pokes: /^ {0,4}(?:Instance has been created!$|(?:Public |Internal )?IP: )/,
};
const TRUSTED = [
    ['zone', /^ {0,4}Loading zone: ([a-z]{2,20}-[a-z]{2,30}\d{1,3}-[a-z])$/],
    ['asked', /^ {0,4}(Requesting)(?: Shielded VM)? instance creation\.\.\.$/],
    ['made', /^ {0,4}(Instance) has been created!$/],
    ['address', /^ {0,4}IP: ([0-9a-f.:]{2,45})$/],
];
const HINTS = [['imaging', /^(Creating) image\.\.\.$/]];
function told(lines, text) {
    return lines.flatMap(([kind, line]) => {
        const id = line.exec(text)?.[1];
        return id === undefined ? [] : [[kind, id]];
    });
}


/***/ }),

/***/ 78505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $h: () => (  projectProblem),
    W6: () => (  labelProblem),
    cV: () => (  gcpFields),
    c_: () => (  memberProblem),
    iS: () => (  EVERYBODY),
    rH: () => (  nameProblem)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
  var _cloud_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40108);
  var _naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87392);



const MEMBER = /^(?:(?:user|serviceAccount|group):[\w.+-]{1,100}@[\w.-]{1,100}|domain:[\w.-]{1,100}|allAuthenticatedUsers)$/;
const LOCATION = /^(?:us|eu|asia|[a-z]{2,20}-[a-z]{2,30}\d{1,3})$/;
const EVERYBODY = 'allAuthenticatedUsers';
function projectProblem(project) {
    return _cloud_paths_js__WEBPACK_IMPORTED_MODULE_1__  .yl.test(project) ? null : `"project" takes the id of a project, but has ${JSON.stringify(project)}.`;
}
function nameProblem(name) {
    if (_cloud_paths_js__WEBPACK_IMPORTED_MODULE_1__  .o_.test(name))
        return null;
    return `names and families have 1 to 63 lower-case letters, digits and hyphens, beginning with a letter, but here is ${JSON.stringify(name)}.`;
}
function memberProblem(member) {
    if (MEMBER.test(member))
        return null;
    return `"share" takes user:EMAIL, serviceAccount:EMAIL, group:EMAIL, domain:DOMAIN and ${EVERYBODY}, but has ${JSON.stringify(member)}.`;
}
function labelProblem(name, value) {
    const problem = _naming_js__WEBPACK_IMPORTED_MODULE_0__  .sz.tags?.({ [name]: value });
    return problem === undefined ? null : `${problem}.`;
}
function pattern(problemOf) {
    return zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().superRefine((text, context) => {
        const problem = text.includes('{') ? null : problemOf(text);
        if (problem !== null)
            context.addIssue({ code: 'custom', message: problem });
    });
}
const labels = zod__WEBPACK_IMPORTED_MODULE_2__  .g1P(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()).superRefine((given, context) => {
    for (const [name, value] of Object.entries(given)) {
        const problem = labelProblem(name, value.includes('{') ? '' : value);
        if (problem !== null)
            context.addIssue({ code: 'custom', message: problem, path: [name] });
    }
});
const gcpFields = zod__WEBPACK_IMPORTED_MODULE_2__  .rej({
    project: pattern(projectProblem)
        .optional()
        .describe('The project that the image is copied to. Default: the one that it was baked in.'),
    name: pattern(nameProblem).optional().describe('The name of a copy. Default: the one that it was baked with.'),
    family: pattern(nameProblem)
        .optional()
        .describe('The family by which consumers find the image. It leads there once all else is done.'),
    labels: labels.default({}).describe('Labels that the image gets, by name.'),
    'storage-locations': zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().regex(LOCATION, 'is a region, or one of us, eu and asia'))
        .max(1)
        .default([])
        .describe('Where the bytes of a copy lie: one region, or `us`, `eu`, `asia`. Default: near where it was baked.'),
    share: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(pattern(memberProblem))
        .max(100)
        .default([])
        .describe('Who may start machines of it: `user:…`, `serviceAccount:…`, `group:…`, `domain:…`. `allAuthenticatedUsers` takes the input allow-public.'),
    previous: zod__WEBPACK_IMPORTED_MODULE_2__  .k5n(['keep', 'deprecate', 'obsolete'])
        .default('keep')
        .describe('What becomes of the earlier images of the family. deprecate: they can be used still, with a warning; obsolete: they cannot.'),
    'take-over': zod__WEBPACK_IMPORTED_MODULE_2__  .zMY()
        .default(false)
        .describe('Images of the family that Bakehouse did not make count as earlier ones, too.'),
})
    .superRefine((given, context) => {
    if (given.family === undefined && given.previous !== 'keep') {
        const message = 'takes "family" as well: without it nobody can say which images were there until now.';
        context.addIssue({ code: 'custom', path: ['previous'], message });
    }
})
    .describe('Publishes images of Google Cloud: a copy in another project, labels, who may use it, a family.');


/***/ }),

/***/ 91642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Cv: () => (  project),
    E9: () => (  disk),
    KJ: () => (  instance),
    Y$: () => (  aggregated)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
  var _cloud_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40108);


const id = zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().regex(/^\d{1,20}$/);
const name = zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().regex(_cloud_paths_js__WEBPACK_IMPORTED_MODULE_1__  .o_);
const project = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP() });
const instance = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    id,
    name,
    description: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional(),
    status: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional(),
    creationTimestamp: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional(),
    zone: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().max(500).optional(),
    labels: zod__WEBPACK_IMPORTED_MODULE_0__  .g1P(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()).default({}),
    disks: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
        source: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().max(500).optional(),
        deviceName: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().max(200).optional(),
        boot: zod__WEBPACK_IMPORTED_MODULE_0__  .zMY().default(false),
        autoDelete: zod__WEBPACK_IMPORTED_MODULE_0__  .zMY().default(false),
    }))
        .default([]),
    networkInterfaces: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
        networkIP: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional(),
        accessConfigs: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ natIP: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional() })).default([]),
    }))
        .default([]),
});
const disk = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    id,
    name,
    creationTimestamp: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional(),
    users: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()).default([]),
    sourceImage: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().max(500).optional(),
    sourceImageId: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional(),
});
const aggregated = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    items: zod__WEBPACK_IMPORTED_MODULE_0__  .g1P(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ instances: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(instance).default([]) })).default({}),
    nextPageToken: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional(),
});


/***/ }),

/***/ 64218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    N: () => (  instanceChoice),
    g: () => (  instanceBody)
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
  var _clouds_machine_choice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7443);
  var _cloud_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40108);



const SUBNET = /^(?:projects\/[a-z0-9.:-]{1,100}\/)?regions\/[a-z0-9-]{1,40}\/subnetworks\/[a-z0-9-]{1,63}$|\{/;
const instanceChoice = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    zone: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()
        .refine((one) => one.includes('{') || _cloud_paths_js__WEBPACK_IMPORTED_MODULE_2__  .z6.test(one), { error: 'it is a zone, such as europe-west1-b' })
        .optional()
        .describe('The zone that it starts in. Default: CLOUDSDK_COMPUTE_ZONE or GOOGLE_ZONE.'),
    'machine-type': zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()
        .regex(/^[a-z][a-z0-9-]{1,62}$|\{/, 'it is a type of machines, such as e2-small')
        .optional()
        .describe('Its type. Default: e2-small, and t2a-standard-1 of an image for Arm.'),
    subnet: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()
        .regex(SUBNET, 'it is a subnetwork, as regions/REGION/subnetworks/NAME')
        .optional()
        .describe('The subnetwork that it lives in. Default: that of the network `default`.'),
    'public-address': _clouds_machine_choice_js__WEBPACK_IMPORTED_MODULE_0__  .GX.optional().describe('Whether it is reached by a public address. Default: true.'),
    user: _clouds_machine_choice_js__WEBPACK_IMPORTED_MODULE_0__  .BH,
    'ssh-port': _clouds_machine_choice_js__WEBPACK_IMPORTED_MODULE_0__  .aP,
})
    .describe('Of an image of Google Cloud: the instance that the script tests. Placeholders may stand in its texts.');
function instanceBody(choice, wanted) {
    const { name, zone, image, architecture, labels, user, publicKey } = wanted;
    const type = choice['machine-type'] ?? (architecture === 'ARM64' ? 't2a-standard-1' : 'e2-small');
    const isPublic = (0,_clouds_machine_choice_js__WEBPACK_IMPORTED_MODULE_0__  .AX)(choice['public-address'], true);
    const where = choice.subnet === undefined ? { network: 'global/networks/default' } : { subnetwork: choice.subnet };
    const accessConfigs = isPublic ? [{ type: 'ONE_TO_ONE_NAT', name: 'External NAT' }] : [];
    return {
        name,
        labels,
        machineType: `zones/${zone}/machineTypes/${type}`,
        disks: [{ boot: true, autoDelete: true, initializeParams: { sourceImage: image } }],
        networkInterfaces: [{ ...where, accessConfigs }],
        metadata: {
            items: [
                { key: 'ssh-keys', value: `${user}:${publicKey.trim()}` },
                { key: 'enable-oslogin', value: 'FALSE' },
            ],
        },
    };
}


/***/ }),

/***/ 10769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    d: () => (  uploadAll),
    j: () => (  createBlobStore)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
  var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
  var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39535);
  var _docker_registry_trouble_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90447);
  var _reply_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71121);







const CHECKING_MS = 300_000;
const MOST_BREAKS = 5;
const GETTING_ON = 1024 * 1024;
function createBlobStore(conversation) {
    const has = async (repository, { digest, size }, signal) => {
        const reply = await conversation.ask({ verb: 'HEAD', repository, at: `blobs/${digest}`, headers: {} }, signal);
        if (reply.status === 404)
            return false;
        if (reply.status !== 200)
            throw (0,_reply_js__WEBPACK_IMPORTED_MODULE_5__  .Of)({ action: 'read', repository, reference: digest }, reply);
        const length = reply.headers['content-length'];
        return length === undefined || Number(length) === size;
    };
    return {
        has,
        upload: async (repository, source, signal) => {
            if (!(await has(repository, source, signal)))
                await upload(conversation, repository, source, signal);
        },
        download: async (repository, blob, path, signal) => download(conversation, repository, blob, path, signal),
    };
}
async function upload(conversation, repository, source, signal) {
    const asked = { action: 'write', repository, reference: source.digest };
    const octets = { 'content-type': 'application/octet-stream' };
    let at = '';
    let sent = 0;
    let opened;
    const stop = () => opened?.destroy();
    signal?.addEventListener('abort', stop, { once: true });
    try {
        for (let breaks = 0; sent < source.size || at === '';) {
            if (at === '') {
                const begun = await conversation.ask({ verb: 'POST', repository, at: 'blobs/uploads/', headers: {} }, signal);
                at = addressOf(begun);
                if (begun.status !== 202 || at === '')
                    throw (0,_reply_js__WEBPACK_IMPORTED_MODULE_5__  .Of)(asked, begun);
                sent = 0;
                continue;
            }
            let isSure = true;
            const question = async () => {
                if (!isSure)
                    return { verb: 'GET', repository, at, headers: {} };
                isSure = false;
                const range = sent === 0 ? {} : { 'content-range': `${sent}-${source.size - 1}`, 'content-length': String(source.size - sent) };
                const body = () => {
                    opened?.destroy();
                    return (opened = partOf(source, sent));
                };
                return { verb: 'PATCH', repository, at, headers: { ...octets, ...range }, body, idle: CHECKING_MS };
            };
            const reply = await conversation.asking(repository.host, question, signal);
            opened?.destroy();
            const before = sent;
            if (reply.status === 202)
                sent = source.size;
            else if (reply.status === 204)
                sent = endOf(reply);
            else if (reply.status !== 404 && reply.status !== 416)
                throw (0,_reply_js__WEBPACK_IMPORTED_MODULE_5__  .Of)(asked, reply);
            at = reply.status === 404 || reply.status === 416 ? '' : addressOf(reply) || at;
            if (reply.status !== 202 && sent - before < GETTING_ON)
                breaks += 1;
            if (breaks > MOST_BREAKS)
                throw (0,_reply_js__WEBPACK_IMPORTED_MODULE_5__  .Of)(asked, reply);
        }
        const end = `${at}${at.includes('?') ? '&' : '?'}digest=${encodeURIComponent(source.digest)}`;
        const headers = { ...octets, 'content-length': '0' };
        const done = await conversation.ask({ verb: 'PUT', repository, at: end, headers, idle: CHECKING_MS }, signal);
        const isThere = done.status === 201 || (done.status === 404 && (await createBlobStore(conversation).has(repository, source, signal)));
        if (!isThere)
            throw (0,_reply_js__WEBPACK_IMPORTED_MODULE_5__  .Of)(asked, done);
    }
    finally {
        signal?.removeEventListener('abort', stop);
        opened?.destroy();
    }
}
const UPLOADS_AT_ONCE = 5;
async function uploadAll(blobs, repository, sources, signal) {
    const stop = new AbortController();
    const either = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
    const thrown = [];
    await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_6__  .Q)(sources, UPLOADS_AT_ONCE, async (source) => {
        if (stop.signal.aborted)
            return;
        try {
            await blobs.upload(repository, source, either);
        }
        catch (error) {
            thrown.push(error);
            stop.abort();
        }
    });
    if (thrown.length > 0)
        throw thrown[0];
}
function partOf(source, start) {
    const part = 'bytes' in source ? node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from([source.bytes.subarray(start)]) : (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(source.path, { start, end: source.size - 1 });
    return part.on('error', () => { });
}
function addressOf({ headers }) {
    return headers.location ?? '';
}
function endOf({ headers }) {
    const end = Number(/^(?:bytes=)?0-(\d{1,15})$/.exec(headers['range'] ?? '')?.[1] ?? 0);
    return end === 0 ? 0 : end + 1;
}
async function download(conversation, repository, { digest, size }, path, signal) {
    const what = `${repository.host}/${repository.path}@${digest}`;
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, 'wx', 0o600);
    let isWhole = false;
    try {
        const got = { hash: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256'), bytes: 0 };
        let furthest = 0;
        const take = async (answer) => {
            const { statusCode, headers } = answer.message;
            if (statusCode !== 200 && statusCode !== 206)
                return (0,_reply_js__WEBPACK_IMPORTED_MODULE_5__  .$$)(answer);
            if (statusCode === 206 && !String(headers['content-range']).startsWith(`bytes ${got.bytes}-`))
                throw new _reply_js__WEBPACK_IMPORTED_MODULE_5__  .dV('it sends another part than it was asked for');
            if (statusCode === 200)
                Object.assign(got, { hash: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256'), bytes: 0 });
            try {
                for await (const part of inTime(answer, conversation.idle, signal)) {
                    if (got.bytes + part.length > size)
                        throw new _reply_js__WEBPACK_IMPORTED_MODULE_5__  .dV(`it sends more than ${size} bytes`);
                    await writeAll(file, part, got.bytes);
                    got.hash.update(part);
                    got.bytes += part.length;
                }
                if (got.bytes < size)
                    throw new Error('its answer was cut short');
            }
            catch (error) {
                const isOn = got.bytes - furthest >= GETTING_ON;
                furthest = Math.max(furthest, got.bytes);
                if (error instanceof _reply_js__WEBPACK_IMPORTED_MODULE_5__  .dV || signal?.aborted === true || !isOn)
                    throw error;
            }
            return Buffer.alloc(0);
        };
        const question = async () => ({
            verb: 'GET',
            repository,
            at: `blobs/${digest}`,
            headers: got.bytes === 0 ? {} : { range: `bytes=${got.bytes}-` },
            take,
        });
        do {
            const reply = await conversation.asking(repository.host, question, signal);
            if (reply.status === 404)
                throw new _docker_registry_trouble_js__WEBPACK_IMPORTED_MODULE_4__  .gl('unknown', `${what} is gone. Bake it again.`);
            if (reply.status !== 200 && reply.status !== 206)
                throw (0,_reply_js__WEBPACK_IMPORTED_MODULE_5__  .Of)({ action: 'read', repository, reference: digest }, reply);
        } while (got.bytes < size);
        const is = `sha256:${got.hash.digest('hex')}`;
        if (is !== digest)
            throw new _docker_registry_trouble_js__WEBPACK_IMPORTED_MODULE_4__  .gl('unknown', `What came as ${what} is ${is}: it was changed, and nothing of it is used.`);
        isWhole = true;
    }
    finally {
        await file.close();
        if (!isWhole)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { force: true });
    }
}
async function* inTime({ message }, idle, signal) {
    const give = () => message.destroy(new Error('its answer does not go on'));
    const stop = () => message.destroy(new Error('the run was cancelled'));
    signal?.addEventListener('abort', stop, { once: true });
    const timer = setTimeout(give, idle);
    try {
        for await (const part of message) {
            timer.refresh();
            yield Buffer.from(part);
        }
    }
    finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
    }
}
async function writeAll(file, part, at) {
    for (let written = 0; written < part.length;) {
        const { bytesWritten } = await file.write(part, written, part.length - written, at + written);
        written += bytesWritten;
    }
}


/***/ }),

/***/ 42035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    createDockerLogins: () => (  createDockerLogins),
    dockerConfigFile: () => (  dockerConfigFile),
    helperOf: () => (  helperOf),
    readDockerConfig: () => (  readDockerConfig)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
  var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38321);
  var zod__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2503);
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52948);
  var _core_process_command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40039);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8005);
  var node_fs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73024);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37478);










const entry = zod__WEBPACK_IMPORTED_MODULE_9__  .Ikc({
    auth: zod__WEBPACK_IMPORTED_MODULE_9__  .YjP().optional(),
    username: zod__WEBPACK_IMPORTED_MODULE_9__  .YjP().optional(),
    password: zod__WEBPACK_IMPORTED_MODULE_9__  .YjP().optional(),
    identitytoken: zod__WEBPACK_IMPORTED_MODULE_9__  .YjP().optional(),
});
const config = zod__WEBPACK_IMPORTED_MODULE_9__  .Ikc({
    auths: zod__WEBPACK_IMPORTED_MODULE_9__  .g1P(zod__WEBPACK_IMPORTED_MODULE_9__  .YjP(), entry.nullish()).nullish(),
    credsStore: zod__WEBPACK_IMPORTED_MODULE_9__  .YjP().nullish(),
    credHelpers: zod__WEBPACK_IMPORTED_MODULE_9__  .g1P(zod__WEBPACK_IMPORTED_MODULE_9__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_9__  .YjP()).nullish(),
});
const told = zod__WEBPACK_IMPORTED_MODULE_9__  .Ikc({ Username: zod__WEBPACK_IMPORTED_MODULE_9__  .YjP(), Secret: zod__WEBPACK_IMPORTED_MODULE_9__  .YjP() });
const MOST_BYTES = 1024 * 1024;
const HUB = 'https://index.docker.io/v1/';
const HELPER = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;
function dockerConfigFile(environment) {
    const { DOCKER_CONFIG, HOME } = environment;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(DOCKER_CONFIG !== undefined && DOCKER_CONFIG !== '' ? DOCKER_CONFIG : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(HOME ?? '/', '.docker'), 'config.json');
}
function createDockerLogins(environment) {
    return {
        find: async (host) => {
            const logins = readDockerConfig(environment);
            const helper = helperOf(logins, host);
            return helper === undefined ? plainLogin(logins, host) : await askHelper(helper, serverOf(host), environment);
        },
    };
}
function readDockerConfig(environment) {
    const path = dockerConfigFile(environment);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_7__.existsSync)(path))
        return {};
    const what = "docker's configuration";
    const parsed = config.safeParse((0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__  .qF)(what, (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__  .CB)(what, path, MOST_BYTES)));
    if (parsed.success)
        return parsed.data;
    const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__  .yo(`docker's configuration (${path}) is not as docker writes it, at ${where}. Log in anew.`);
}
function helperOf({ credHelpers, credsStore }, host) {
    const own = Object.entries(credHelpers ?? {}).find(([server]) => hostOf(server) === host)?.[1];
    const helper = own ?? credsStore ?? '';
    if (helper === '')
        return undefined;
    if (!HELPER.test(helper))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__  .yo("docker's configuration names a credential helper that cannot be one.");
    return helper;
}
function plainLogin({ auths }, host) {
    const found = Object.entries(auths ?? {}).find(([server]) => hostOf(server) === host)?.[1];
    if (found === undefined || found === null)
        return undefined;
    if (found.identitytoken !== undefined && found.identitytoken !== '') {
        return { kind: 'identity-token', token: found.identitytoken };
    }
    const pair = Buffer.from(found.auth ?? '', 'base64').toString('utf8');
    const colon = pair.indexOf(':');
    const user = colon > 0 ? pair.slice(0, colon) : (found.username ?? '');
    const password = colon > 0 ? (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_8__  .hT)(pair.slice(colon + 1), '\0') : (found.password ?? '');
    return user === '' ? undefined : { kind: 'password', user, password };
}
function hostOf(server) {
    const host = server.replace(/^https?:\/\//, '').replace(/\/.*$/s, '');
    return ['index.docker.io', 'registry-1.docker.io'].includes(host) ? 'docker.io' : host;
}
function serverOf(host) {
    return host === 'docker.io' ? HUB : host;
}
async function askHelper(helper, server, environment) {
    const program = `docker-credential-${helper}`;
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, ['get'], {
        env: { ...environment },
        stdio: ['pipe', 'pipe', 'ignore'],
    });
    (0,_core_process_command_js__WEBPACK_IMPORTED_MODULE_5__  .DZ)(child, _core_process_command_js__WEBPACK_IMPORTED_MODULE_5__  .rR);
    child.stdin.on('error', () => undefined).end(`${server}\n`);
    try {
        const [output, [code]] = await Promise.all([(0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__.text)(child.stdout), (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'close')]);
        if (/credentials not found/i.test(output))
            return undefined;
        const parsed = code === 0 ? told.safeParse(JSON.parse(output)) : undefined;
        if (parsed?.success !== true)
            throw new Error(`it ended with exit code ${String(code)}`);
        const { Username: user, Secret: secret } = parsed.data;
        return user === '<token>'
            ? { kind: 'identity-token', token: secret }
            : { kind: 'password', user, password: secret };
    }
    catch (error) {
        const reason = error instanceof SyntaxError ? 'it answers no JSON' : ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_6__  .$N)(error) ?? (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_6__  .bD)(error));
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__  .yo(`${program}, which docker's configuration names, gives no login of ${server}: ${reason}.`);
    }
}


/***/ }),

/***/ 44279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  createDistribution: () => (  createDistribution)
});

var schemas = __webpack_require__(2503);
var clock = __webpack_require__(94850);
var files = __webpack_require__(74555);
var registry_trouble = __webpack_require__(90447);
var blobs = __webpack_require__(10769);
var errors = __webpack_require__(8005);
var oci_reply = __webpack_require__(71121);
;// CONCATENATED MODULE: ./.build/providers/oci/origin.js

class AnsweringError extends Error {
}
function createOrigins(options) {
    const known = new Map();
    const settled = new Map();
    const doors = async (host) => {
        const origin = settled.get(host);
        const all = await doorsOf(host, options);
        return origin === undefined ? all : { ...all, origins: [origin] };
    };
    return {
        doors,
        settle: (host, origin) => settled.set(host, origin),
        find: (host) => {
            const asked = known.get(host) ?? originOf(host, options);
            known.set(host, asked);
            asked.catch(() => known.delete(host));
            return asked;
        },
    };
}
function isWrongDoor(error) {
    return !(error instanceof AnsweringError) && (0,errors .$N)(error) !== 'ECONNREFUSED';
}
async function doorsOf(host, options) {
    const server = host === 'docker.io' ? 'registry-1.docker.io' : host;
    const isVerified = !(isLoopback(new URL(`https://${server}`)) || (await options.isInsecure(host)));
    return { isVerified, origins: [`https://${server}`, ...(isVerified ? [] : [`http://${server}`])] };
}
async function originOf(host, options) {
    const { isVerified, origins } = await doorsOf(host, options);
    const ask = async (origin) => {
        const { HttpClient } = await Promise.all( [__webpack_require__.e(4119), __webpack_require__.e(4942)]).then(__webpack_require__.bind(__webpack_require__, 44942));
        const client = new HttpClient(options.userAgent, [], {
            socketTimeout: options.idle,
            maxRedirects: 0,
            ignoreSslError: !isVerified,
        });
        try {
            const { message } = await client.get(`${origin}/v2/`);
            message.resume();
            const status = message.statusCode ?? 0;
            if (status === 429 || status >= 500)
                throw new AnsweringError(`it answered HTTP ${status}`);
            return { origin, isVerified, wantsLogin: message.statusCode === 401 };
        }
        finally {
            client.dispose();
        }
    };
    const [first = '', second] = origins;
    try {
        return await ask(first);
    }
    catch (error) {
        if (second === undefined || !isWrongDoor(error))
            throw error;
        return await ask(second);
    }
}
function isLoopback({ hostname }) {
    return hostname === 'localhost' || /^127\.\d+\.\d+\.\d+$/.test(hostname) || hostname === '[::1]';
}

;// CONCATENATED MODULE: ./.build/providers/oci/token.js


async function registryToken(client, request) {
    const { registry, challenge, credential } = request;
    if (challenge === undefined || !/^bearer /i.test(challenge))
        return undefined;
    const given = new Map([...challenge.matchAll(/(?<!\w)(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
    const realm = URL.parse(given.get('realm') ?? '');
    if (realm === null)
        return undefined;
    const isSafe = realm.protocol === 'https:' || (realm.protocol === 'http:' && isLoopback(realm) && isLoopback(registry));
    if (!isSafe)
        throw new oci_reply .dV(`it sends for a token to ${realm.origin}, which is not https`);
    const service = given.get('service');
    const scope = given.get('scope') ?? request.scope;
    const answer = credential?.kind === 'identity-token'
        ? await client.post(realm.href, new URLSearchParams({
            grant_type: 'refresh_token',
            client_id: 'bakehouse',
            refresh_token: credential.token,
            scope,
            ...(service === undefined ? {} : { service }),
        }).toString(), { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' })
        : await client.get(withQuery(realm, service, scope), {
            accept: 'application/json',
            ...(credential === undefined ? {} : { authorization: basic(credential) }),
        });
    if (answer.message.statusCode !== 200) {
        answer.message.resume();
        return undefined;
    }
    const body = tokenBody((await (0,oci_reply .$$)(answer)).toString('utf8'));
    if (typeof body !== 'object' || body === null)
        return undefined;
    for (const name of ['token', 'access_token']) {
        const token = Object.entries(body).find(([key]) => key === name)?.[1];
        if (typeof token === 'string' && token !== '')
            return token;
    }
    return undefined;
}
function basic({ user, password }) {
    return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}
function tokenBody(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new oci_reply .dV('what it sends as a token is not JSON');
    }
}
function withQuery(realm, service, scope) {
    const url = new URL(realm);
    if (service !== undefined)
        url.searchParams.set('service', service);
    url.searchParams.set('scope', scope);
    return url.href;
}

;// CONCATENATED MODULE: ./.build/providers/oci/authorization.js

function createAuthorization(logins) {
    const headers = new Map();
    const keyOf = ({ host, scope }) => `${host} ${scope}`;
    return {
        known: (rights) => headers.get(keyOf(rights)) ?? headers.get(rights.host),
        answer: async (client, rights, url, challenge) => {
            headers.delete(keyOf(rights));
            headers.delete(rights.host);
            const credential = await logins.find(rights.host);
            let header;
            if (challenge !== undefined && /^basic\b/i.test(challenge)) {
                if (credential?.kind !== 'password')
                    return undefined;
                header = basic(credential);
                headers.set(rights.host, header);
            }
            else {
                const request = { registry: url, challenge, scope: rights.scope };
                const token = await registryToken(client, credential === undefined ? request : { ...request, credential });
                if (token === undefined)
                    return undefined;
                header = `Bearer ${token}`;
                headers.set(keyOf(rights), header);
            }
            return header;
        },
    };
}

;// CONCATENATED MODULE: ./.build/providers/oci/conversation.js




const PAUSES = [1000, 4000, 15_000];
const LONGEST_PAUSE_MS = 60_000;
function createConversation(options) {
    const origins = createOrigins(options);
    const authorization = createAuthorization(options.logins);
    const { pauses = PAUSES } = options;
    const askAt = async (question, origin, isVerified) => {
        const { verb, repository, body, idle = options.idle, take = oci_reply .$$ } = question;
        const { host, path } = repository;
        const url = new URL(isAddress(question.at) ? question.at : `/v2/${path}/${question.at}`, origin);
        if (isVerified && url.protocol !== 'https:')
            throw new oci_reply .dV('it names an address without https');
        const { HttpClient } = await Promise.all( [__webpack_require__.e(4119), __webpack_require__.e(4942)]).then(__webpack_require__.bind(__webpack_require__, 44942));
        const client = new HttpClient(options.userAgent, [], {
            socketTimeout: idle,
            maxRedirects: 5,
            allowRedirects: typeof body !== 'function',
            ignoreSslError: !isVerified,
        });
        try {
            const ask = async (header) => client.request(verb, url.href, typeof body === 'function' ? body() : (body ?? null), {
                ...question.headers,
                ...(header === undefined ? {} : { authorization: header }),
            });
            const isReading = (verb === 'GET' || verb === 'HEAD') && !isAddress(question.at);
            const actions = isReading ? 'pull' : verb === 'DELETE' ? 'pull,push,delete' : 'pull,push';
            const rights = { host, scope: `repository:${path}:${actions}` };
            const isOwn = url.origin === origin;
            const first = await ask(isOwn ? authorization.known(rights) : undefined);
            origins.settle(host, origin);
            if (first.message.statusCode !== 401 || !isOwn)
                return await replyOf(first, take);
            const refusal = await replyOf(first, oci_reply .$$);
            const header = await authorization.answer(client, rights, url, refusal.headers['www-authenticate']);
            return header === undefined ? refusal : await replyOf(await ask(header), take);
        }
        finally {
            client.dispose();
        }
    };
    const doorsOf = async (host) => {
        if (options.probes === false)
            return origins.doors(host);
        const { origin, isVerified } = await origins.find(host);
        return { origins: [origin], isVerified };
    };
    const once = async (question) => {
        const doors = await doorsOf(question.repository.host);
        const [first = '', second] = doors.origins;
        try {
            return await askAt(question, first, doors.isVerified);
        }
        catch (error) {
            if (second === undefined || !isWrongDoor(error) || error instanceof errors .yo)
                throw error;
            return await askAt(question, second, doors.isVerified);
        }
    };
    const asking = async (host, question, signal) => {
        for (let tries = 0;; tries += 1) {
            signal?.throwIfAborted();
            const attempt = async () => once(await question());
            const outcome = await untilAborted(attempt(), signal).catch((error) => (0,oci_reply .HB)(host, error));
            if (!(0,oci_reply .WG)(outcome)) {
                if (outcome instanceof Error)
                    throw outcome;
                return outcome;
            }
            const asked = outcome instanceof Error ? 0 : retryAfter(outcome, options.now());
            const wait = pauses[tries];
            if (wait === undefined || asked > LONGEST_PAUSE_MS)
                throw (0,oci_reply .T9)(host, outcome, tries + 1);
            await options.pause(Math.max(wait, asked), signal);
        }
    };
    return {
        idle: options.idle,
        asking,
        ask: async (question, signal) => asking(question.repository.host, async () => question, signal),
        reach: async (host) => origins.find(host).catch((error) => {
            throw (0,oci_reply .HB)(host, error);
        }),
    };
}
function isAddress(at) {
    return at.startsWith('/') || /^https?:/i.test(at);
}
async function untilAborted(answer, signal) {
    if (signal === undefined)
        return answer;
    const { promise, stop } = aborted(signal);
    try {
        return await Promise.race([answer, promise]);
    }
    finally {
        stop();
    }
}
function aborted(signal) {
    let stop = () => undefined;
    const promise = new Promise((_, reject) => {
        const end = () => reject(new DOMException('The run was cancelled.', 'AbortError'));
        signal.addEventListener('abort', end, { once: true });
        stop = () => signal.removeEventListener('abort', end);
    });
    return { promise, stop };
}
async function replyOf(answer, take) {
    const { statusCode = 0, headers } = answer.message;
    return { status: statusCode, headers, body: await take(answer) };
}
function retryAfter({ headers }, now) {
    const said = headers['retry-after'] ?? '';
    if (/^\d+$/.test(said))
        return Number(said) * 1000;
    const date = Date.parse(said);
    return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}

var oci_manifest = __webpack_require__(54880);
;// CONCATENATED MODULE: ./.build/providers/oci/distribution.js








const configShape = schemas .Ikc({
    created: schemas .YjP().nullish(),
    config: schemas .Ikc({ Labels: schemas .g1P(schemas .YjP(), schemas .YjP()).nullish() }).nullish(),
});
const platformShape = schemas .Ikc({ os: schemas .YjP(), architecture: schemas .YjP(), variant: schemas .YjP().optional() });
const DIGEST = /^sha256:[0-9a-f]{64}$/;
function createDistribution(options) {
    const conversation = createConversation(options);
    const { ask, reach } = conversation;
    const read = async (verb, repository, reference, signal) => {
        const headers = { accept: oci_manifest .F.join(', ') };
        const reply = await ask({ verb, repository, at: `manifests/${reference}`, headers }, signal);
        if (reply.status === 404)
            return undefined;
        if (reply.status !== 200)
            throw (0,oci_reply .Of)({ action: 'read', repository, reference }, reply);
        return reply;
    };
    const manifest = async (repository, reference, signal) => {
        const reply = await read('GET', repository, reference, signal);
        return reply === undefined ? undefined : checkedManifest(repository, reference, reply);
    };
    const configOf = async (repository, config, signal) => {
        const reply = await ask({ verb: 'GET', repository, at: `blobs/${config}`, headers: {} }, signal);
        if (reply.status !== 200)
            throw (0,oci_reply .Of)({ action: 'read', repository, reference: config }, reply);
        if ((0,files .sc)(reply.body) !== config)
            throw new registry_trouble .gl('network', `${configWords(repository, config)} with other bytes.`);
        return parsed(reply.body);
    };
    return {
        manifest,
        digest: async (repository, reference, signal) => {
            const reply = await read('HEAD', repository, reference, signal);
            if (reply === undefined)
                return undefined;
            const told = reply.headers['docker-content-digest'];
            if (typeof told === 'string' && DIGEST.test(told))
                return told;
            return (await manifest(repository, reference, signal))?.digest;
        },
        tags: async (repository, signal) => await readTags(ask, repository, signal),
        platform: async (repository, config, signal) => {
            const read = platformShape.safeParse(await configOf(repository, config, signal));
            if (!read.success)
                throw new registry_trouble .gl('unknown', `${configWords(repository, config)}, which says no platform.`);
            const { os, architecture, variant } = read.data;
            return { architecture, os, ...(variant === undefined || variant === '' ? {} : { variant }) };
        },
        config: async (repository, config, signal) => {
            const read = configShape.safeParse(await configOf(repository, config, signal));
            if (!read.success)
                throw new registry_trouble .gl('unknown', `${configWords(repository, config)}, which is none.`);
            return { created: (0,clock .ym)(read.data.created ?? ''), labels: read.data.config?.Labels ?? {} };
        },
        remove: async (repository, digest, signal) => {
            const reply = await ask({ verb: 'DELETE', repository, at: `manifests/${digest}`, headers: {} }, signal);
            if (reply.status >= 200 && reply.status <= 299)
                return;
            if (reply.status === 404) {
                if ((await read('HEAD', repository, digest, signal)) === undefined)
                    return;
                throw (0,oci_reply .yh)(repository, reply);
            }
            if (reply.status === 405 || reply.status === 400 || reply.status === 501)
                throw (0,oci_reply .yh)(repository, reply);
            throw (0,oci_reply .Of)({ action: 'write', repository, reference: digest }, reply);
        },
        tag: async (repository, tag, manifest, signal) => {
            const headers = { 'content-type': manifest.type };
            const body = manifest.bytes.toString('utf8');
            const reply = await ask({ verb: 'PUT', repository, at: `manifests/${tag}`, headers, body }, signal);
            if (reply.status < 200 || reply.status > 299)
                throw (0,oci_reply .Of)({ action: 'write', repository, reference: tag }, reply);
            const told = reply.headers['docker-content-digest'];
            if (typeof told === 'string' && told !== manifest.digest) {
                throw new registry_trouble .gl('unknown', `${repository.host} took ${manifest.digest} as ${repository.path}:${tag}, but calls it ${told.slice(0, 100)}.`);
            }
        },
        lacksLogin: async (host) => (await reach(host)).wantsLogin && (await options.logins.find(host)) === undefined,
        blobs: (0,blobs .j)(conversation),
        isInsecure: async (host) => !(await reach(host)).isVerified,
    };
}
function configWords({ host, path }, config) {
    return `${host} answered for the config ${path}@${config}`;
}
const TAGS_A_PAGE = 1000;
const MOST_PAGES = 1000;
const tagList = schemas .Ikc({ tags: schemas .YOg(schemas .YjP()).nullish() });
async function readTags(ask, repository, signal) {
    const found = [];
    for (let page = 0; page < MOST_PAGES; page += 1) {
        const last = found.at(-1);
        const after = last === undefined ? '' : `&last=${encodeURIComponent(last)}`;
        const at = `tags/list?n=${TAGS_A_PAGE}${after}`;
        const reply = await ask({ verb: 'GET', repository, at, headers: {} }, signal);
        if (reply.status === 404 && page === 0)
            return found;
        if (reply.status !== 200)
            throw (0,oci_reply .Of)({ action: 'read', repository, reference: 'tags' }, reply);
        const read = tagList.safeParse(parsed(reply.body));
        if (!read.success) {
            throw new registry_trouble .gl('unknown', `${repository.host} answered for the tags of ${repository.path} with no list.`);
        }
        const { tags } = read.data;
        found.push(...(tags ?? []));
        if (reply.headers['link'] === undefined)
            return found;
        if ((tags ?? []).length === 0) {
            throw new registry_trouble .gl('unknown', `${repository.host} says that ${repository.path} has more tags, and tells none of them.`);
        }
    }
    throw new registry_trouble .gl('unknown', `${repository.host} has no end of tags of ${repository.path}.`);
}
function parsed(body) {
    try {
        return JSON.parse(body.toString('utf8'));
    }
    catch {
        return undefined;
    }
}
function checkedManifest({ host, path }, reference, { headers, body }) {
    const type = (headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
    const what = `${host} answered for ${path}${DIGEST.test(reference) ? '@' : ':'}${reference}`;
    if (!/^application\/(?:.+\+)?(?:json|prettyjws)$/.test(type)) {
        throw new registry_trouble .gl('network', `${what} with ${type === '' ? 'something' : type.slice(0, 100)}, which is no manifest. Is there a proxy or a page for logins in between?`);
    }
    const digest = (0,files .sc)(body);
    const told = headers['docker-content-digest'];
    const said = DIGEST.test(reference) ? reference : typeof told === 'string' && DIGEST.test(told) ? told : digest;
    if (!type.endsWith('prettyjws') && (said !== digest || (typeof told === 'string' && told !== digest))) {
        throw new registry_trouble .gl('network', `${what} with bytes of ${digest}, and says that they are ${String(told ?? said).slice(0, 100)}.`);
    }
    return { digest: said, type, bytes: body };
}


/***/ }),

/***/ 87068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    dockerDistribution: () => (  dockerDistribution),
    listBuildRegistry: () => (  listBuildRegistry)
  });
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
  var _docker_daemon_info_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57287);
  var _credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42035);
  var _distribution_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44279);
  var _image_container_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77383);





const PAUSES = [1000];
function dockerDistribution({ environment, userAgent, idle }) {
    return (0,_distribution_js__WEBPACK_IMPORTED_MODULE_3__.createDistribution)({
        userAgent,
        idle,
        logins: (0,_credentials_js__WEBPACK_IMPORTED_MODULE_2__.createDockerLogins)(environment),
        isInsecure: (0,_docker_daemon_info_js__WEBPACK_IMPORTED_MODULE_1__.createInsecureHosts)(environment),
        pauses: PAUSES,
        probes: false,
        pause: async (ms, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal === undefined ? {} : { signal }),
        now: Date.now,
    });
}
const IDLE_MS = 30_000;
async function listBuildRegistry(repository, environment) {
    const distribution = dockerDistribution({ environment, userAgent: 'bakehouse', idle: IDLE_MS });
    return await distribution.tags((0,_image_container_reference_js__WEBPACK_IMPORTED_MODULE_4__  .F2)(repository));
}


/***/ }),

/***/ 76689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    g: () => (  emptyTag)
  });
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74555);
  var _image_container_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77383);
  var _machine_artifact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3663);



const TYPE = 'application/vnd.oci.image.manifest.v1+json';
const EMPTY = {
    mediaType: 'application/vnd.oci.empty.v1+json',
    digest: _machine_artifact_js__WEBPACK_IMPORTED_MODULE_2__  .i4.digest,
    size: _machine_artifact_js__WEBPACK_IMPORTED_MODULE_2__  .i4.size,
};
function emptyManifest() {
    const bytes = Buffer.from(JSON.stringify({
        schemaVersion: 2,
        mediaType: TYPE,
        artifactType: 'application/vnd.bakehouse.nothing.v1+json',
        config: EMPTY,
        layers: [EMPTY],
    }));
    return { digest: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_0__  .sc)(bytes), type: TYPE, bytes };
}
async function emptyTag(distribution, repository, tag, isMeant) {
    const place = (0,_image_container_reference_js__WEBPACK_IMPORTED_MODULE_1__  .F2)(repository);
    const there = await distribution.manifest(place, tag);
    if (there === undefined || !isMeant(there))
        return;
    await distribution.blobs.upload(place, _machine_artifact_js__WEBPACK_IMPORTED_MODULE_2__  .i4);
    await distribution.tag(place, tag, emptyManifest());
}


/***/ }),

/***/ 3663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    ZJ: () => (  machineManifest),
    i4: () => (  emptyConfig),
    nC: () => (  readMachineManifest)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
  var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64377);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);
  var _image_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24375);




const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json';
const MACHINE_TYPE = 'application/vnd.bakehouse.machine.v1+json';
const FILE_TYPES = {
    qcow2: 'application/x-qemu-disk',
    raw: 'application/x-raw-disk-image',
};
const OTHER_FILE = 'application/octet-stream';
const NOTHING = Buffer.from('{}');
const NO_CONFIG = { mediaType: 'application/vnd.oci.empty.v1+json', digest: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__  .sc)(NOTHING), size: NOTHING.length };
const TITLE = 'org.opencontainers.image.title';
const CREATED = 'org.opencontainers.image.created';
const emptyConfig = { digest: NO_CONFIG.digest, size: NO_CONFIG.size, bytes: NOTHING };
function machineManifest({ id, build, created, files }, key) {
    const manifest = {
        schemaVersion: 2,
        mediaType: MANIFEST_TYPE,
        artifactType: MACHINE_TYPE,
        config: { ...NO_CONFIG, data: NOTHING.toString('base64') },
        layers: files.map((file) => ({
            mediaType: FILE_TYPES[file.format ?? ''] ?? OTHER_FILE,
            digest: file.sha256,
            size: file.size,
            annotations: {
                [TITLE]: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file.path),
                'dev.bakehouse.path': file.path,
                ...(file.format === undefined ? {} : { 'dev.bakehouse.format': file.format }),
                ...(file['virtual-size'] === undefined ? {} : { 'dev.bakehouse.virtual-size': String(file['virtual-size']) }),
            },
        })),
        annotations: {
            ...(created === null ? {} : { [CREATED]: created }),
            'dev.bakehouse.build': build,
            'dev.bakehouse.id': id,
            ...(key === null ? {} : { 'dev.bakehouse.key': key }),
        },
    };
    const bytes = Buffer.from(JSON.stringify(manifest));
    return { digest: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__  .sc)(bytes), type: MANIFEST_TYPE, bytes };
}
const annotated = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    artifactType: zod__WEBPACK_IMPORTED_MODULE_3__  .euz(MACHINE_TYPE),
    layers: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
        digest: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(),
        size: zod__WEBPACK_IMPORTED_MODULE_3__  .aig(),
        annotations: zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
            'dev.bakehouse.path': zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(),
            'dev.bakehouse.format': zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().optional(),
            'dev.bakehouse.virtual-size': zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().optional(),
        }),
    }))
        .min(1),
    annotations: zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
        [CREATED]: zod__WEBPACK_IMPORTED_MODULE_4__  .w$().optional(),
        'dev.bakehouse.build': zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(),
        'dev.bakehouse.id': zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().min(1),
        'dev.bakehouse.key': zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().optional(),
    }),
});
function readMachineManifest(manifest) {
    let parsed;
    try {
        parsed = JSON.parse(manifest.bytes.toString('utf8'));
    }
    catch {
        return undefined;
    }
    const read = annotated.safeParse(parsed);
    if (!read.success)
        return undefined;
    const { layers, annotations } = read.data;
    const files = zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(_image_record_js__WEBPACK_IMPORTED_MODULE_2__  .Ap).safeParse(layers.map(({ digest, size, annotations: own }) => ({
        path: own['dev.bakehouse.path'],
        size,
        sha256: digest,
        ...(own['dev.bakehouse.format'] === undefined ? {} : { format: own['dev.bakehouse.format'] }),
        ...(own['dev.bakehouse.virtual-size'] === undefined
            ? {}
            : { 'virtual-size': Number(own['dev.bakehouse.virtual-size']) }),
    })));
    if (!files.success)
        return undefined;
    const key = annotations['dev.bakehouse.key'] ?? null;
    const image = {
        id: annotations['dev.bakehouse.id'],
        build: annotations['dev.bakehouse.build'],
        created: annotations[CREATED] ?? null,
        files: files.data,
    };
    return machineManifest(image, key).digest === manifest.digest ? { ...image, key } : undefined;
}


/***/ }),

/***/ 54880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  manifestTypes),
    W: () => (  readManifest)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const INDEXES = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
];
const IMAGES = [
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
const manifestTypes = [...INDEXES, ...IMAGES];
const digest = zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().regex(/^sha256:[0-9a-f]{64}$/);
const image = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ config: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ digest }) });
const index = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    manifests: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
        digest,
        platform: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ os: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), architecture: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), variant: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional() }).optional(),
    })),
});
function readManifest({ type, bytes }) {
    let parsed;
    try {
        parsed = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return { kind: 'other' };
    }
    if (INDEXES.includes(type)) {
        const read = index.safeParse(parsed);
        if (!read.success)
            return { kind: 'other' };
        return {
            kind: 'index',
            members: read.data.manifests.map((one) => ({ digest: one.digest, platform: platformOf(one) })),
        };
    }
    const read = IMAGES.includes(type) ? image.safeParse(parsed) : undefined;
    return read?.success === true ? { kind: 'image', config: read.data.config.digest } : { kind: 'other' };
}
function platformOf({ platform }) {
    if (platform === undefined || platform.os === 'unknown')
        return null;
    const { os, architecture, variant } = platform;
    return [os, architecture, ...(variant === undefined ? [] : [variant])].join('/');
}


/***/ }),

/***/ 30148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $y: () => (  ociFields),
    Ki: () => (  repositoryProblem),
    qH: () => (  tagProblem)
  });
  var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);
  var _image_placeholder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90881);
  var _image_container_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77383);
  var _docker_staging_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51197);






const TAG = /^\w[\w.-]{0,127}$/;
const repository = zod__WEBPACK_IMPORTED_MODULE_5__  .YjP()
    .superRefine((pattern, context) => lint(pattern, repositoryProblem, context))
    .describe('Where the images go, without a tag: `ghcr.io/acme/{image}`.');
const tag = zod__WEBPACK_IMPORTED_MODULE_5__  .YjP().superRefine((pattern, context) => lint(pattern, tagProblem, context));
const ociFields = zod__WEBPACK_IMPORTED_MODULE_5__  .rej({
    repository,
    tags: zod__WEBPACK_IMPORTED_MODULE_5__  .YOg(tag)
        .min(1)
        .describe('The tags of each image. One that is there stays what it is: with another image there, publishing is refused. Those that begin with `latest` are moved, after all else.'),
    index: zod__WEBPACK_IMPORTED_MODULE_5__  .YOg(tag)
        .optional()
        .describe('Tags of one image index each, of all images that fill them alike, one for each platform: `{version}` over an axis arch. Those that begin with `latest` or are in `moving` too are moved.'),
    moving: zod__WEBPACK_IMPORTED_MODULE_5__  .YOg(tag).optional().describe('Further tags that are moved, as `latest` is: `stable-{distro}`.'),
});
function repositoryProblem(text) {
    try {
        const { name, host } = (0,_image_container_reference_js__WEBPACK_IMPORTED_MODULE_3__  .F2)(text);
        if (name !== text)
            return `${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(text)} must name a repository, without tag and digest`;
        if (`${host}/` === _docker_staging_js__WEBPACK_IMPORTED_MODULE_4__  .nD)
            return `${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(text)} stands for docker's own images, and is at no registry`;
        return undefined;
    }
    catch (error) {
        return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error).replace(/\.$/, '');
    }
}
function tagProblem(text) {
    return TAG.test(text)
        ? undefined
        : `${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(text)} is no tag of a container image: 1 to 128 letters, digits, dots, hyphens and underscores, beginning with neither dot nor hyphen`;
}
function lint(pattern, problemOf, context) {
    let problem;
    try {
        problem = problemOf((0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_2__  .GS)(pattern, new Map((0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_2__  .iJ)(pattern).map((name) => [name, 'x']))));
    }
    catch (error) {
        problem = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error);
    }
    if (problem !== undefined)
        context.addIssue({ code: 'custom', message: problem });
}


/***/ }),

/***/ 71121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $$: () => (  bytesOf),
    HB: () => (  unreachable),
    Of: () => (  refusalOf),
    T9: () => (  busyWords),
    WG: () => (  isPassing),
    dV: () => (  AnswerError),
    yh: () => (  undeletable)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _docker_registry_trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90447);



const errors = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    errors: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ code: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(), message: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional() })).min(1),
});
const CERTIFICATE = /CERT|UNABLE_TO_VERIFY_LEAF_SIGNATURE/;
const LONGEST = 300;
function isPassing(outcome) {
    if (outcome instanceof Error)
        return outcome instanceof _docker_registry_trouble_js__WEBPACK_IMPORTED_MODULE_1__  .gl && outcome.failure === 'network';
    return outcome.status === 429 || (outcome.status >= 500 && outcome.status !== 501);
}
function unreachable(host, error) {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo)
        return error;
    if (error instanceof AnswerError) {
        return new _docker_registry_trouble_js__WEBPACK_IMPORTED_MODULE_1__  .gl('unknown', `${host} does not answer as a registry does: ${error.message}.`);
    }
    if (CERTIFICATE.test((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .$N)(error) ?? '')) {
        return new _docker_registry_trouble_js__WEBPACK_IMPORTED_MODULE_1__  .gl('config', `${host} has a certificate that this machine does not know: ${reasonOf(error)}. Name the file of its authority in NODE_EXTRA_CA_CERTS, in the environment of the runner.`);
    }
    return new _docker_registry_trouble_js__WEBPACK_IMPORTED_MODULE_1__  .gl('network', `${host} cannot be reached: ${reasonOf(error)}.`);
}
function busyWords(host, outcome, tries) {
    const often = tries === 1 ? '' : ` (asked ${tries} times)`;
    if (outcome instanceof Error)
        return new _docker_registry_trouble_js__WEBPACK_IMPORTED_MODULE_1__  .gl('network', `${outcome.message.replace(/\.$/, '')}${often}.`);
    const { status, headers } = outcome;
    if (status === 429) {
        const after = headers['retry-after'];
        const when = after === undefined ? '' : `, and is to be asked again after ${after.slice(0, 40)}`;
        return new _docker_registry_trouble_js__WEBPACK_IMPORTED_MODULE_1__  .gl('throttled', `${host} takes no more at the moment: HTTP 429${words(outcome)}${when}${often}.`);
    }
    return new _docker_registry_trouble_js__WEBPACK_IMPORTED_MODULE_1__  .gl('network', `${host} is in trouble: HTTP ${status}${words(outcome)}${often}.`);
}
function refusalOf({ action, repository: { host, path }, reference }, reply) {
    const { status } = reply;
    const name = `${path}${reference.startsWith('sha256:') ? '@' : ':'}${reference}`;
    const said = `HTTP ${status}${words(reply)}`;
    if (status === 401) {
        return new _docker_registry_trouble_js__WEBPACK_IMPORTED_MODULE_1__  .gl('credentials', `${host} wants a login to ${action} ${name}, and takes none that docker has: ${said}. Log in in a step before this one (docker login ${host}).`);
    }
    if (status === 403) {
        const right = action === 'write' ? ' (for ghcr.io `packages: write`)' : '';
        return new _docker_registry_trouble_js__WEBPACK_IMPORTED_MODULE_1__  .gl('credentials', `${host} does not let this login ${action} ${name}: ${said}. Give the credentials of this job the right to do so${right}, and mind the name.`);
    }
    return new _docker_registry_trouble_js__WEBPACK_IMPORTED_MODULE_1__  .gl('unknown', `${host} did not let us ${action} ${name}: ${said}.`);
}
function undeletable({ host, path }, reply) {
    return new _docker_registry_trouble_js__WEBPACK_IMPORTED_MODULE_1__  .gl('config', `${host} lets nobody delete images of ${path} here: HTTP ${reply.status}${words(reply)}. Delete them by the registry's own pages or rules, or let it be done: distribution by storage.delete.enabled.`);
}
function words({ body }) {
    try {
        const read = errors.safeParse(JSON.parse(body.toString('utf8')));
        const [first] = read.data?.errors ?? [];
        const text = [first?.code, first?.message].filter((one) => one !== undefined && one !== '').join(': ');
        return text === '' ? '' : ` (${text.replace(/[\u0000-\u001f\u007f]+/g, ' ').slice(0, LONGEST)})`;
    }
    catch {
        return '';
    }
}
function reasonOf(error) {
    if (error instanceof AggregateError)
        return [...new Set(error.errors.map(reasonOf))].join('; ');
    return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error).replace(/\s+/g, ' ').replace(/\.$/, '').slice(0, LONGEST);
}
const MOST_BYTES = 4 * 1024 * 1024;
const LONGEST_MS = 60_000;
class AnswerError extends Error {
    name = 'AnswerError';
}
async function bytesOf({ message }) {
    const chunks = [];
    let bytes = 0;
    const deadline = setTimeout(() => message.destroy(new Error('its answer does not end')), LONGEST_MS);
    try {
        for await (const chunk of message) {
            const part = Buffer.from(chunk);
            bytes += part.length;
            if (bytes > MOST_BYTES)
                throw new AnswerError(`it sends more than ${MOST_BYTES} bytes`);
            chunks.push(part);
        }
    }
    finally {
        clearTimeout(deadline);
    }
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 80914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $D: () => (  VERIFIED_IN),
    $r: () => (  propertyOf),
    Bv: () => (  BUILD),
    Fg: () => (  markOf),
    H3: () => (  propertyChanges),
    Sy: () => (  COPY_OF),
    VV: () => (  placeIn),
    W1: () => (  IMAGE),
    XS: () => (  regionsOfPlaces),
    ZB: () => (  LEG),
    _: () => (  KEY),
    aM: () => (  copiedProperties),
    bc: () => (  RECIPE),
    ck: () => (  withoutProperties),
    f7: () => (  PARENT),
    g4: () => (  REF),
    hD: () => (  PACKER),
    no: () => (  IMAGES),
    nz: () => (  markChanges),
    oq: () => (  RUN),
    p4: () => (  isVerified),
    rZ: () => (  isMarked),
    wI: () => (  EPOCH),
    yN: () => (  placesIn),
    zX: () => (  VERIFIED)
  });
  var _naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7114);

const PREFIX = 'bakehouse_';
const KEY = `${PREFIX}key`;
const IMAGE = `${PREFIX}image`;
const BUILD = `${PREFIX}build`;
const IMAGES = `${PREFIX}images`;
const LEG = `${PREFIX}leg`;
const RUN = `${PREFIX}run`;
const PACKER = `${PREFIX}packer`;
const PARENT = `${PREFIX}parent`;
const RECIPE = `${PREFIX}recipe`;
const EPOCH = `${PREFIX}epoch`;
const REF = `${PREFIX}ref`;
const VERIFIED = `${PREFIX}verified`;
const COPY_OF = `${PREFIX}copy_of`;
const VERIFIED_IN = `${PREFIX}verified_in`;
function isMarked({ id, properties }) {
    return properties[IMAGE] === id;
}
function markOf(image, name) {
    return isMarked(image) ? image.properties[name] : undefined;
}
function isVerified(image) {
    return markOf(image, VERIFIED) === image.id;
}
function placeIn(build, region) {
    return `${encodeURIComponent(build.toWellFormed())}@${encodeURIComponent(region.toWellFormed())}`;
}
function placesIn(text) {
    const places = text.split(' ');
    const areOurs = places.every((place) => /^[^@\s]+@[^@\s]+$/.test(place) && isEncoded(place));
    return areOurs ? new Set(places) : undefined;
}
function regionsOfPlaces(places) {
    return [...new Set([...places].map((place) => decodeURIComponent(place.split('@')[1] ?? '')))];
}
function isEncoded(text) {
    try {
        decodeURIComponent(text);
        return true;
    }
    catch {
        return false;
    }
}
function propertyOf(tag) {
    return tag.startsWith('bakehouse:') ? `${PREFIX}${tag.slice('bakehouse:'.length)}` : tag;
}
function markChanges(image, marks) {
    const wanted = { ...marks, [IMAGE]: image.id };
    const stays = (name) => !name.startsWith(PREFIX) || name in wanted || ([VERIFIED, VERIFIED_IN].includes(name) && isVerified(image));
    return [
        ...propertyChanges(image, wanted),
        ...Object.keys(image.properties)
            .filter((name) => !stays(name))
            .map(removal),
    ];
}
function propertyChanges({ properties }, wanted) {
    return Object.entries(wanted)
        .filter(([name, value]) => properties[name] !== value)
        .map(([name, value]) => ({ op: 'add', path: name, value }));
}
function withoutProperties({ properties }, names) {
    return names.filter((name) => name in properties).map(removal);
}
function removal(path) {
    return { op: 'remove', path };
}
const OF_THE_SERVER = /^(?:instance_uuid|base_image_ref|user_id|owner_id|owner_user_name|owner_project_name|boot_roles|image_location|image_state|kernel_id|ramdisk_id|block_device_mapping|bdm_v2|root_device_name)$/;
function copiedProperties({ properties }) {
    const isCopied = (name) => !name.startsWith(PREFIX) && !name.startsWith('os_glance') && !_naming_js__WEBPACK_IMPORTED_MODULE_0__  .iw.has(name) && !OF_THE_SERVER.test(name);
    return Object.fromEntries(Object.entries(properties).filter(([name]) => isCopied(name)));
}


/***/ }),

/***/ 7114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AE: () => (  openstackRules),
    Er: () => (  regionOption),
    IM: () => (  ANY_REGION),
    Ug: () => (  regionIn),
    iw: () => (  ATTRIBUTES),
    kk: () => (  UUID),
    rH: () => (  nameProblem),
    tF: () => (  propertyProblem)
  });
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ANY_REGION = '*';
const ATTRIBUTES = new Set(`id name status created_at updated_at tags owner visibility checksum os_hash_algo os_hash_value size virtual_size disk_format
   container_format min_disk min_ram protected os_hidden locations direct_url file schema self stores first next images
   deleted deleted_at is_public`.split(/\s+/));
const NAME = /^(?! )[^\p{Cc}\u{10000}-\u{10ffff}]{1,255}(?<! )$/u;
const PROPERTY = /^[A-Za-z0-9_.:-]{1,255}$/;
const MOST_PROPERTIES = 90;
const MOST_BYTES = 65_535;
const openstackRules = {
    nameSetting: 'image_name',
    name: (name, builder) => {
        const problem = nameProblem(name);
        return problem === undefined ? undefined : `the name "${name}" is not allowed for ${builder}: ${problem}`;
    },
    tags: (tags) => {
        for (const [name, value] of Object.entries(tags)) {
            const problem = propertyProblem(name, value);
            if (problem !== undefined)
                return problem;
        }
        return Object.keys(tags).length > MOST_PROPERTIES ? `there are more than ${MOST_PROPERTIES} tags` : undefined;
    },
};
function nameProblem(name) {
    if (NAME.test(name))
        return undefined;
    return 'it has 1 to 255 characters, no control characters, none of four bytes such as emoji, and no blanks at its ends';
}
function propertyProblem(name, value) {
    if (/^bakehouse[_:]/i.test(name) || name.startsWith('os_glance'))
        return `the property "${name}" begins with a reserved word`;
    if (!PROPERTY.test(name))
        return `the name of the property "${name.slice(0, 40)}" has not 1 to 255 letters, digits and _ . : -`;
    if (ATTRIBUTES.has(name))
        return `the property "${name}" has the name of what Glance itself says of an image`;
    if (Buffer.byteLength(value) > MOST_BYTES)
        return `the value of the property "${name}" has more than ${MOST_BYTES} bytes`;
    return undefined;
}
function regionIn(cloud, region) {
    return region === 'local' || region === '' ? cloud.region : region;
}
function regionOption(region) {
    return region !== null && region !== 'local' && /^[\w.-]{1,64}$/.test(region) ? ` --os-region-name ${region}` : '';
}


/***/ }),

/***/ 22388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Cl: () => (  openstackClaims),
    IK: () => (  openstackLines),
    MQ: () => (  OWN_CREDENTIALS),
    SZ: () => (  openstackArtifacts),
    d8: () => (  isGeneratedName),
    tQ: () => (  NAMES_KEY_PAIRS),
    w7: () => (  CREDENTIAL_SETTINGS)
  });
  var _naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7114);

const GENERATED = /^packer_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
function isGeneratedName(name) {
    return GENERATED.test(name);
}
const openstackArtifacts = {
    builderIds: /\bopenstack$/,
    withoutImage: ['skip_create_image'],
    read: (artifacts) => {
        const images = new Map();
        for (const { builderId, id } of artifacts) {
            if (_naming_js__WEBPACK_IMPORTED_MODULE_0__  .kk.test(id))
                images.set(id, { builderId, region: 'local', id, tags: [], files: [] });
        }
        return { images: [...images.values()], files: [] };
    },
};
const openstackLines = {
    telling: /temporary keypair: |Server ID: |floating IP|Floating IP not required|Waiting for volume |external source image|Created image with ID |Image: |Creating the image: |Launching server/,
    letsGuestSpeak: /^(?:Floating IP not required|Added floating IP )/,
    trusted: (text) => told(TRUSTED, text),
    hints: (text) => told(HINTS, text),
};
const TRUSTED = [
    ['key-pair', /^Creating temporary keypair: (packer_[0-9a-f-]{36})(?: \.\.\.)?$/],
    ['named-key-pair', /^Creating temporary keypair: (?!packer_[0-9a-f]{8}-)([\w.@-]{1,255})(?: \.\.\.)?$/],
    ['launched', /^(Launching) server\.\.\.$/],
    ['server', /^Server ID: ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/],
    ['addressing', /^(Creating floating IP) using network /],
    ['floating-ip', /^Created floating IP: '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'/],
    ['volume', /^Waiting for volume ([\w.@-]{1,255} \(volume id: [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)/],
    ['source-name', /^Creating image using external source image with name (packer_[0-9a-f-]{36})$/],
    ['source-image', /^Created image with ID ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/],
];
const HINTS = [
    ['image', /^Image: ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/],
    ['image-name', /^Creating the image: (\S[^\p{Cc}]{0,254})$/u],
];
function told(lines, text) {
    return lines.flatMap(([kind, line]) => {
        const id = line.exec(text)?.[1];
        return id === undefined ? [] : [[kind, id]];
    });
}
const CREDENTIAL_SETTINGS = [
    'identity_endpoint', 'cloud', 'username', 'user_id', 'password', 'token', 'application_credential_id',
    'application_credential_name', 'application_credential_secret', 'tenant_id', 'tenant_name',
];
const KEY_PAIR_NAME = /temporary_key_pair_name/;
const CREDENTIALS = /"?\b(?:identity_endpoint|cloud|username|user_id|password|token|application_credential_(?:id|name|secret)|tenant_(?:id|name))"?\s*[:=]/;
const NAMES_KEY_PAIRS = 'names-key-pairs';
const OWN_CREDENTIALS = 'own-credentials';
function openstackClaims(texts) {
    return [
        ...(texts.some((text) => KEY_PAIR_NAME.test(text)) ? [NAMES_KEY_PAIRS] : []),
        ...(texts.some((text) => CREDENTIALS.test(text)) ? [OWN_CREDENTIALS] : []),
    ];
}


/***/ }),

/***/ 29739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  diskSource),
    o: () => (  isDisk)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56408);
  var _image_marks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80914);





const GIB = 1024 ** 3;
const EFI_VARIABLES = /(?:^|\/)efivars\.fd$/;
function isDisk({ files }) {
    return files.some(({ format }) => format !== undefined);
}
async function diskSource(image, candidate) {
    const [disk, ...more] = image.files.filter(({ format }) => format !== undefined);
    if (disk?.format === undefined || more.length > 0)
        throw new Error(`an image of Glance is one disk, and this one has ${more.length + 1}`);
    const path = (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_3__  .CT)('The disk of the record', candidate.folder, candidate.folder, disk.path);
    const [sha256, sha512] = [(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256'), (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha512')];
    let size = 0;
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path), async (chunks) => {
        for await (const chunk of chunks) {
            size += chunk.length;
            sha256.update(chunk);
            sha512.update(chunk);
        }
    });
    if (`sha256:${sha256.digest('hex')}` !== disk.sha256 || size !== disk.size)
        throw new Error(`${disk.path} is not the disk of the record: its content has changed`);
    const { record, leg } = candidate;
    const run = record['baked-in'];
    const isUefi = image.files.some((file) => EFI_VARIABLES.test(file.path));
    return {
        image: {
            id: disk.sha256,
            name: record.name,
            status: 'active',
            owner: null,
            visibility: 'private',
            created: image.created,
            tags: [],
            isHidden: false,
            isProtected: false,
            size: disk.size,
            hash: `sha512:${sha512.digest('hex')}`,
            diskFormat: disk.format,
            containerFormat: 'bare',
            minDisk: Math.ceil((disk['virtual-size'] ?? 0) / GIB),
            minRam: 0,
            properties: {
                [_image_marks_js__WEBPACK_IMPORTED_MODULE_4__  .W1]: disk.sha256,
                [_image_marks_js__WEBPACK_IMPORTED_MODULE_4__  .ZB]: leg,
                ...(run === '' ? {} : { [_image_marks_js__WEBPACK_IMPORTED_MODULE_4__  .oq]: run }),
                ...(isUefi ? { hw_firmware_type: 'uefi' } : {}),
            },
        },
        download: async () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path),
    };
}


/***/ }),

/***/ 48315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Dl: () => (  cloudProblem),
    Og: () => (  regionProblem),
    c_: () => (  memberProblem),
    u3: () => (  openstackFields),
    z$: () => (  publishedNameProblem)
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
  var _naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7114);


const PROJECT = /^[\w.-]{1,255}$/;
const PLACE = /^[\w.-]{1,255}(?:\/[\w.-]{1,255})?$/;
function memberProblem(project) {
    if (/^[0-9a-f]{32}$|^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(project))
        return null;
    return `"members" takes ids of projects (32 hex digits; openstack project show NAME), but has ${JSON.stringify(project)}.`;
}
function regionProblem(region) {
    return PROJECT.test(region) ? null : `"regions" takes names of regions, but has ${JSON.stringify(region)}.`;
}
function cloudProblem(cloud) {
    if (PLACE.test(cloud))
        return null;
    return `"clouds" takes names of clouds.yaml, with a region after a slash where one is meant (other/RegionOne), but has ${JSON.stringify(cloud)}.`;
}
function publishedNameProblem(name) {
    const problem = (0,_naming_js__WEBPACK_IMPORTED_MODULE_0__  .rH)(name);
    return problem === undefined ? null : `the name ${JSON.stringify(name)} is not allowed: ${problem}.`;
}
function pattern(problemOf) {
    return zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().superRefine((text, context) => {
        const problem = text.includes('{') ? null : problemOf(text);
        if (problem !== null)
            context.addIssue({ code: 'custom', message: problem });
    });
}
const properties = zod__WEBPACK_IMPORTED_MODULE_1__  .g1P(zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()).superRefine((given, context) => {
    for (const [name, value] of Object.entries(given)) {
        const problem = (0,_naming_js__WEBPACK_IMPORTED_MODULE_0__  .tF)(name, value);
        if (problem !== undefined)
            context.addIssue({ code: 'custom', message: `${problem}.`, path: [name] });
    }
});
const openstackFields = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    name: pattern(publishedNameProblem)
        .optional()
        .describe('The name by which consumers find the image. Default: the one that it was baked with.'),
    regions: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(pattern(regionProblem))
        .default([])
        .describe('Further regions of the same cloud, which get a copy each.'),
    clouds: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(pattern(cloudProblem))
        .default([])
        .describe('Other clouds or projects, by their names in clouds.yaml (`other`, `other/RegionOne`), which get a copy each.'),
    visibility: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['private', 'shared', 'community', 'public', 'previous'])
        .optional()
        .describe('Who sees the image; `previous`: who saw the previous one. `public` and `community` take the input allow-public. Default: shared where there are members, else as it is.'),
    members: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(pattern(memberProblem))
        .max(100)
        .default([])
        .describe('Ids of projects that the image is shared with.'),
    'members-from-previous': zod__WEBPACK_IMPORTED_MODULE_1__  .zMY()
        .default(false)
        .describe('Shares it with the members of the previous image, too.'),
    'accept-members': zod__WEBPACK_IMPORTED_MODULE_1__  .zMY()
        .default(false)
        .describe('Accepts the image on behalf of the members, for which it takes the rights of an administrator.'),
    'member-mode': zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['add', 'exact'])
        .default('add')
        .describe('exact: takes the image back from all that "members" does not name.'),
    'max-unshare': zod__WEBPACK_IMPORTED_MODULE_1__  .Whr()
        .nonnegative()
        .default(5)
        .describe('exact: more than so many at once are not taken back, but refused.'),
    properties: properties.default({}).describe('Properties that the image gets, by name.'),
    'properties-from-previous': zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().min(1))
        .default([])
        .describe('Names of properties, as globs, that the image gets from the previous one: `AQ_*`, `os_distro`.'),
    protected: zod__WEBPACK_IMPORTED_MODULE_1__  .zMY().default(false).describe('Protects the image from being deleted.'),
    previous: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['keep', 'rename', 'hide', 'deactivate'])
        .default('keep')
        .describe('What becomes of the image that had the name until now, once the new one has it. deactivate: renamed, too.'),
    warehouse: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()
        .min(1)
        .default('warehoused-{published}-{created}')
        .describe('What a previous image is renamed to. `{published}` is the name that it loses, `{created}` when it was made.'),
    'take-over': zod__WEBPACK_IMPORTED_MODULE_1__  .zMY()
        .default(false)
        .describe('Images of that name that Bakehouse did not make count as previous ones, too.'),
})
    .superRefine((given, context) => {
    const hasMembers = given.members.length > 0 || given['members-from-previous'];
    if (hasMembers && ['private', 'community', 'public'].includes(given.visibility ?? '')) {
        context.addIssue({
            code: 'custom',
            path: ['members'],
            message: `only images of the visibility "shared" have members, and this one is to be ${given.visibility}.`,
        });
    }
    if (given.previous !== 'keep' && given.name === undefined) {
        context.addIssue({
            code: 'custom',
            path: ['previous'],
            message: `takes "name" as well: without it nobody can say which image had the name until now.`,
        });
    }
})
    .describe('Publishes images of OpenStack: a name that consumers find, members, visibility, copies.');


/***/ }),

/***/ 60419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  isTaken),
    Y: () => (  cloudPlaces)
  });
  var _image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90881);
  var _clouds_publish_places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40748);
  var _disk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29739);
  var _fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48315);




function isTaken(image) {
    return image.provider === 'openstack' || (0,_disk_js__WEBPACK_IMPORTED_MODULE_2__  .o)(image);
}
function cloudPlaces(target) {
    const taken = { kind: 'openstack', what: 'images of OpenStack and disks', takes: isTaken };
    const { places, refusals } = (0,_clouds_publish_places_js__WEBPACK_IMPORTED_MODULE_1__  .jD)(target, taken, (candidate, images) => placesOfLeg(target, candidate, images));
    const claimsOf = ({ name, label }) => target.fields.previous === 'keep' ? [] : [`${name ?? ''} in ${label}`];
    const rest = (claim) => `be called ${claim}, and each would set the other aside. Tell them apart in "name", for instance by {image}, an axis or {build}.`;
    return { places, refusals: [...refusals, ...(0,_clouds_publish_places_js__WEBPACK_IMPORTED_MODULE_1__  .Kw)(places, claimsOf, rest)] };
}
function placesOfLeg(target, candidate, images) {
    const regions = target.fields.regions.map((region) => (0,_clouds_publish_places_js__WEBPACK_IMPORTED_MODULE_1__  .KD)((0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__  .GS)(region, candidate.values), _fields_js__WEBPACK_IMPORTED_MODULE_3__  .Og));
    const clouds = target.fields.clouds.map((cloud) => (0,_clouds_publish_places_js__WEBPACK_IMPORTED_MODULE_1__  .KD)((0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__  .GS)(cloud, candidate.values), _fields_js__WEBPACK_IMPORTED_MODULE_3__  .Dl));
    return [...new Set(images.map(({ build }) => build))].flatMap((build) => {
        const own = images.filter((image) => image.build === build);
        const [first] = own;
        if (first === undefined)
            return [];
        const isLocal = first.provider !== 'openstack';
        const homes = new Set(isLocal ? [target.region] : own.map(({ region }) => region));
        return [
            ...(isLocal
                ? [placeAt(target, candidate, first, { cloud: null, region: null, label: target.region, isHome: false })]
                : own.map((source) => placeAt(target, candidate, source, {
                    cloud: null,
                    region: source.region,
                    label: source.region,
                    isHome: true,
                }))),
            ...[...new Set(regions)]
                .filter((region) => !homes.has(region))
                .map((region) => placeAt(target, candidate, first, { cloud: null, region, label: region, isHome: false })),
            ...[...new Set(clouds)].map((label) => {
                const [cloud = '', region = null] = label.split('/');
                return placeAt(target, candidate, first, { cloud, region, label, isHome: false });
            }),
        ];
    });
}
function placeAt({ name: target, fields, bestEffort }, candidate, source, where) {
    const values = new Map([...candidate.values, ['region', where.label], ['build', source.build]]);
    return {
        target,
        candidate,
        source,
        ...where,
        isRequired: !bestEffort.has(where.label),
        name: fields.name === undefined ? null : (0,_clouds_publish_places_js__WEBPACK_IMPORTED_MODULE_1__  .KD)((0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__  .GS)(fields.name, values), _fields_js__WEBPACK_IMPORTED_MODULE_3__  .z$),
        members: [...new Set(fields.members.map((member) => (0,_clouds_publish_places_js__WEBPACK_IMPORTED_MODULE_1__  .KD)((0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__  .GS)(member, values), _fields_js__WEBPACK_IMPORTED_MODULE_3__  .c_)))],
        properties: Object.fromEntries(Object.entries(fields.properties).map(([name, value]) => [name, (0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__  .GS)(value, values)])),
        warehouse: (published, created) => (0,_clouds_publish_places_js__WEBPACK_IMPORTED_MODULE_1__  .KD)((0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__  .GS)(fields.warehouse, new Map([...values, ['published', published], ['created', created]])), _fields_js__WEBPACK_IMPORTED_MODULE_3__  .z$),
    };
}


/***/ }),

/***/ 56260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K4: () => (  flavorFor),
    Yy: () => (  networkNamed),
    le: () => (  serverChoice)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
  var _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4665);
  var _clouds_machine_choice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7443);



const NAME = /^[\w][\w .:@/-]{0,254}$|\{/;
const serverChoice = zod__WEBPACK_IMPORTED_MODULE_2__  .rej({
    flavor: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()
        .regex(NAME, 'it is the id or the name of a flavour')
        .optional()
        .describe('The flavour. Default: the smallest that the image fits into.'),
    network: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()
        .regex(NAME, 'it is the id or the name of a network')
        .optional()
        .describe('The network that it lives in. Default: the only one of the project.'),
    'floating-ip-network': zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()
        .regex(NAME, 'it is the id or the name of an external network')
        .optional()
        .describe('The network that it gets a floating address of. Default: it has none, and is reached by its own.'),
    'security-groups': zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().regex(NAME, 'it is the name of a security group'))
        .min(1)
        .max(16)
        .optional()
        .describe('Names of its security groups, which let ssh in. Default: the default one of the project.'),
    user: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()
        .regex(/^[a-z_][\w.-]{0,31}$|\{/i, 'it is the name of a user of the image')
        .optional()
        .describe('Who is logged in by ssh. Default: the os_admin_user of the image, else root.'),
    'ssh-port': _clouds_machine_choice_js__WEBPACK_IMPORTED_MODULE_1__  .aP,
    'config-drive': _clouds_machine_choice_js__WEBPACK_IMPORTED_MODULE_1__  .GX
        .optional()
        .describe('Whether a disk tells the guest of its key, where the cloud has no metadata service. Default: false.'),
})
    .describe('Of an image of OpenStack: the server that the script tests. Placeholders may stand in its texts.');
const GIB = 1024 ** 3;
function flavorFor({ flavor: wanted }, image, flavors) {
    const names = flavors.map(({ name }) => name).toSorted().slice(0, 10).join(', ') || 'none';
    if (wanted !== undefined) {
        const found = flavors.find(({ id }) => id === wanted) ?? flavors.find(({ name }) => name === wanted);
        if (found !== undefined)
            return found.id;
        throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_0__  .b('config', `"flavor" of "machine" is ${wanted}, which the cloud does not have. It has ${names}.`);
    }
    const disk = Math.max(image.minDisk, (image.size ?? 0) / GIB);
    const fits = flavors.filter((one) => one.ram >= Math.max(image.minRam, 256) && one.disk >= disk);
    const [smallest] = fits.toSorted((a, b) => a.ram - b.ram || a.vcpus - b.vcpus || a.disk - b.disk);
    if (smallest !== undefined)
        return smallest.id;
    throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_0__  .b('config', `None of the flavours (${names}) has ${Math.ceil(disk)} GiB of disk and ${image.minRam} MiB of memory, which the image needs. Name one in "flavor" of "machine".`);
}
function networkNamed(member, wanted, networks) {
    const isExternal = member === 'floating-ip-network';
    const found = networks.filter(({ id }) => id === wanted);
    const named = found.length > 0 ? found : networks.filter(({ name }) => name === wanted);
    const [network, ...more] = named;
    const there = networks.filter((one) => one.isExternal === isExternal).map(({ name, id }) => name || id);
    if (network === undefined || (isExternal && !network.isExternal)) {
        const what = isExternal ? 'an external network' : 'a network';
        throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_0__  .b('config', `"${member}" of "machine" is ${wanted}, which is not ${what} that the project sees. There are ${there.slice(0, 10).join(', ') || 'none'}.`);
    }
    if (more.length > 0)
        throw new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_0__  .b('config', `"${member}" of "machine" is ${wanted}, and several have that name: give an id.`);
    return network.id;
}


/***/ }),

/***/ 6653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  introduceProviders: () => (  introduceProviders),
  providers: () => (  providers)
});

var credential_tables = __webpack_require__(41463);
var failure = __webpack_require__(52910);
var provider = __webpack_require__(33623);
var errors = __webpack_require__(8005);
var asker = __webpack_require__(35130);
;// CONCATENATED MODULE: ./.build/providers/aws/credentials.js

const PROFILE = (0,credential_tables .gT)(/^[ \t]*(?:aws_access_key_id|aws_secret_access_key|aws_session_token|credential_process|credential_source|web_identity_token_file|role_arn|sso_start_url|sso_session|login_session)[ \t]*=[ \t]*\S/m);
const awsCredentials = {
    families: ['AWS_'],
    ways: ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE', 'AWS_SHARED_CREDENTIALS_FILE'],
    innocent: /^AWS_EC2_METADATA_\w+$/,
    shown: ['AWS_ACCESS_KEY_ID'],
    files: [
        { path: '.aws/credentials', isCloud: true, holds: PROFILE },
        { path: '.aws/config', isCloud: true, holds: PROFILE, fileVariable: 'AWS_CONFIG_FILE' },
    ],
};
const awsFailures = {
    credentials: /ExpiredToken|RequestExpired|InvalidClientTokenId|UnrecognizedClientException|AuthFailure|SignatureDoesNotMatch|NoCredentialProviders|no valid credential|UnauthorizedOperation|AccessDenied|not authorized to perform|No AWS credentials|failed to refresh cached credentials/i,
    capacity: /InsufficientInstanceCapacity|InstanceLimitExceeded|VcpuLimitExceeded|MaxSpotInstanceCountExceeded|Max spot instance count exceeded|UnfulfillableCapacity|Unable to fulfill capacity|no Spot capacity available|lower than the minimum required Spot request fulfillment price|SpotInstanceTermination|InsufficientHostCapacity|ResourceLimitExceeded|SnapshotLimitExceeded/i,
    throttled: /RequestLimitExceeded|Throttling|SlowDown/i,
};

var wording = __webpack_require__(37478);
var provider_target = __webpack_require__(8869);
var pattern_check = __webpack_require__(78158);
var kms_key = __webpack_require__(11782);
var publish_fields = __webpack_require__(77192);
;// CONCATENATED MODULE: ./.build/providers/aws/publish/target.js





const awsTarget = (0,provider_target .W)({
    fields: publish_fields .lL,
    takes: ({ provider }) => provider === 'aws',
    gives: 'copies',
    check: checkAws,
    copiesTo: ({ regions }) => regions,
    publisher: async (fields, { target, candidates, bestEffort, allowPublic }) => {
        const [{ createAwsPublisher }, { connectAws }] = await Promise.all([
            Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 24487)),
            Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 23077)),
        ]);
        return createAwsPublisher({ name: target, fields, candidates, bestEffort, allowPublic }, connectAws());
    },
});
const SOME_REGION = 'us-east-1';
function checkAws(fields, legs, tell) {
    const check = new pattern_check .r(tell);
    const templates = fields['launch-templates'];
    const all = [
        { field: 'share', texts: fields.share, problemOf: publish_fields .Lm },
        {
            field: 'ssm',
            texts: typeof fields.ssm === 'string' ? [fields.ssm] : fields.ssm,
            problemOf: publish_fields .PY,
            names: 'parameter',
        },
        ...templates.map(({ name, id, region }) => {
            const texts = [name ?? id ?? ''];
            return { field: 'launch-templates', texts, problemOf: publish_fields .MS, names: `template in ${region ?? ''}` };
        }),
        {
            field: 'launch-templates',
            texts: templates.flatMap((one) => one['version-description'] ?? []),
            problemOf: publish_fields .wR,
        },
    ];
    for (const { leg, axes, values } of legs) {
        const region = axes['region'] ?? SOME_REGION;
        const known = new Map([...values, ['region', region], ['build', pattern_check .X]]);
        for (const pattern of fields.regions)
            check.filled('regions', pattern, values, publish_fields .Og);
        for (const copied of fields.regions.filter((one) => !one.includes('{'))) {
            const key = (0,kms_key .xB)(fields['kms-key'], copied);
            const there = new Map([...known, ['region', copied]]);
            if (key !== undefined)
                check.filled('kms-key', key, there, (text) => (0,kms_key .dD)(text, copied));
        }
        for (const one of templates) {
            if (one.region !== undefined)
                check.filled('launch-templates', one.region, known, publish_fields .Og);
        }
        for (const { field, texts, problemOf, names } of all) {
            for (const pattern of texts) {
                const text = check.filled(field, pattern, known, problemOf);
                if (names === undefined || text === undefined)
                    continue;
                check.owned(field, pattern, { name: `${names} ${text} in ${region}`, leg }, (quoted, owner) => `${quoted} names two images, of ${owner} and of ${leg}. Tell them apart by {image} or an axis`);
            }
        }
    }
}
function awsTerraform({ label, region, id, ref, account }) {
    if (!/^ami-[0-9a-f]{8,17}$/.test(id))
        return undefined;
    const where = (0,publish_fields .Og)(region) === null ? [`# In ${region}`] : [];
    const parameters = (ref ?? '').split(', ').filter((name) => name.startsWith('/'));
    const byName = parameters.flatMap((name, index) => [
        `data "aws_ssm_parameter" "${label}${index === 0 ? '' : `_${index + 1}`}" {`,
        `  name = ${(0,wording .jY)(name)}`,
        '}',
    ]);
    const owners = account === null ? [] : [`  owners = [${(0,wording .jY)(account)}]`];
    const filter = ['  filter {', '    name   = "image-id"', `    values = [${(0,wording .jY)(id)}]`, '  }'];
    return [...where, ...byName, `data "aws_ami" "${label}" {`, ...owners, ...filter, '}'].join('\n');
}

var leftover = __webpack_require__(79825);
var provider_verify = __webpack_require__(73965);
var ec2 = __webpack_require__(3435);
var choice = __webpack_require__(73222);
var image_set = __webpack_require__(41421);
;// CONCATENATED MODULE: ./.build/providers/aws/kitchen.js







const kitchen_ec2 = {
    name: 'ec2',
    gem: 'kitchen-ec2',
    keys: ['image_id', 'image_search'],
    contrary: [],
    regionKey: 'region',
    settings: (subject, { region }) => {
        if (region !== undefined && region !== subject.region) {
            return {
                kind: 'refused',
                reason: `its region is ${region}, and ${subject.id} is in ${subject.region}; leave \`region\` out, or make the two agree`,
            };
        }
        return {
            kind: 'settings',
            settings: [
                ['image_id', subject.id],
                ['region', subject.region],
            ],
        };
    },
    labels: [{ kind: 'mapping', option: 'tags', defaults: { 'created-by': 'test-kitchen' } }],
};
function awsKitchen(connect = ec2.connectEc2) {
    return {
        drivers: [kitchen_ec2],
        instances: { kind: 'instance', idAt: [['server_id']], isId: (text) => /^i-[0-9a-z]+$/.test(text) },
        sweep: async (sweep) => sweepServers(sweep, connect),
    };
}
function awsRunning(connect = ec2.connectEc2) {
    return async (subject, server) => {
        const [found] = await (await connect(subject.region)).instancesById([server]);
        const id = found?.ImageId ?? null;
        if (id === null) {
            const note = `not proved: EC2 knows no instance ${server} in ${subject.region}`;
            return { id, isSubject: false, note };
        }
        return { id, isSubject: id === subject.id, note: `EC2 says that ${server} runs ${id}` };
    };
}
async function sweepServers({ noted, mark, kept }, connect) {
    const found = [];
    for (const region of new Set(noted.map((thing) => thing.region))) {
        const own = noted.flatMap((thing) => (thing.region === region ? [thing.id] : []));
        const ids = [...new Set(own)].filter((id) => !kept.includes(id));
        if (ids.length === 0)
            continue;
        const command = endCommand(region, ids);
        const swept = async () => terminateMarked(await connect(region), ids, mark);
        found.push(...(await (0,leftover .h1)(ids.join(', '), command, swept())));
    }
    return found;
}
function endCommand(region, ids) {
    return ['aws', 'ec2', 'terminate-instances', '--region', region, '--instance-ids', ...ids].map(wording .r7).join(' ');
}
async function terminateMarked(servers, ids, mark) {
    const found = [];
    for (const { InstanceId: id, Tags, State } of await servers.instancesById(ids)) {
        if (id === undefined || State?.Name === 'shutting-down')
            continue;
        const command = endCommand(servers.region, [id]);
        const left = (reason) => ({
            kind: 'instance', id, region: servers.region, state: 'left', reason, command,
        });
        if (Tags?.some(({ Key, Value }) => Key === provider_verify .t && Value === mark) !== true) {
            found.push(left("the state of an instance names it, but it lacks this run's mark"));
            continue;
        }
        try {
            await servers.terminate([id]);
            found.push({ ...left("it has this run's own mark"), state: 'removed', command: null });
        }
        catch (error) {
            found.push(left((0,errors .bD)(error)));
        }
    }
    return found;
}
function awsMarks(connect = ec2.connectEc2) {
    return {
        verified: async ({ region, id }, { run }) => {
            await (await connect(region)).tag([id], { [image_set .mv]: run === '' ? 'local' : run });
        },
        unverified: async ({ region, id }) => {
            const ec2 = await connect(region);
            const [there] = await ec2.imagesById([id]);
            if (there !== undefined && (0,choice .zd)(there))
                await ec2.tag([id], { [image_set .mv]: '' });
        },
    };
}

var shell = __webpack_require__(12535);
var trial_machine = __webpack_require__(76986);
var claims = __webpack_require__(33312);
var ownership = __webpack_require__(36911);
;// CONCATENATED MODULE: ./.build/providers/aws/packer-output.js

const PLACED = /(?<![a-z-])([a-z]{2}(?:-[a-z]+)+-\d):(ami-[0-9a-f]+)/g;
const amazonArtifacts = {
    builderIds: /amazon/i,
    withoutImage: ['skip_create_ami', 'skip_save_build_region'],
    ownRegion: { dropped: 'skip_save_build_region', copies: 'ami_regions' },
    read: (artifacts) => {
        const images = new Map();
        for (const { builderId, id: text } of artifacts) {
            for (const [, region = '', id = ''] of text.matchAll(PLACED)) {
                images.set(`${region} ${id}`, { builderId, region, id, tags: [], files: [] });
            }
        }
        return { images: [...images.values()], files: [] };
    },
};
const amazonLines = {
    telling: /Prevalidating AMI|Creating temporary|Instance ID: |AMI: ami-|Snapshot ID: |Copying to: |Launching a |Requesting |Stopping the source|Registering the AMI|Created Spot Fleet|Gathering information about/,
    letsGuestSpeak: /^(?:Launching a |Requesting (?!(?:Shielded VM )?instance creation\.\.\.$)|Instance ID: )/,
    pokes: /^(?:Instance ID: |Waiting for instance|Using \S+ communicator|Stopping the source|AMI: ami-|Copying to: |Snapshot ID: |Registering the AMI)/,
    trusted: readTrusted,
    hints: readHints,
};
const LAUNCHES = /^(?:Launching a |Gathering information about this EC2 instance)/;
function readTrusted(text) {
    const told = [];
    if (LAUNCHES.test(text))
        told.push(['launched', 'yes']);
    if (text.startsWith('Launching a spot '))
        told.push(['spot', 'yes']);
    const keyPair = /^Creating temporary keypair: (\S[^\p{Cc}]{0,254})(?<! \.\.\.)$/u.exec(text)?.[1];
    if (keyPair !== undefined)
        told.push([(0,ownership .UK)(keyPair) ? 'key-pair' : 'named-key-pair', keyPair]);
    const group = /^Creating temporary security group for this instance: (packer_[\w-]+)$/.exec(text)?.[1];
    if (group !== undefined && (0,ownership .UK)(group))
        told.push(['security-group', group]);
    const name = /^Prevalidating AMI Name: (\S.*)$/.exec(text)?.[1];
    if (name !== undefined)
        told.push(['image-name', name]);
    const profile = /^Creating temporary (?:instance profile|role) for this instance: packer-([0-9a-f-]{36})$/.exec(text)?.[1];
    if (profile !== undefined && (0,ownership .UK)(`packer_${profile}`))
        told.push(['profile', `packer-${profile}`]);
    return told;
}
const HINTS = [
    ['instance', /^Instance ID: (i-[0-9a-f]{8,17})$/],
    ['image', /^AMI: (ami-[0-9a-f]{8,17})$/],
    ['snapshot', /^Snapshot ID: (snap-[0-9a-f]{8,17})$/],
    ['launch-template', /^Created Spot Fleet launch template: (lt-[0-9a-f]{8,17})$/],
    ['region', /^Copying to: ([a-z]{2}(?:-[a-z]+)+-\d)$/],
];
function readHints(text) {
    return HINTS.flatMap(([kind, line]) => {
        const id = line.exec(text)?.[1];
        return id === undefined ? [] : [[kind, id]];
    });
}

var profile = __webpack_require__(79256);
var placeholder = __webpack_require__(90881);
var naming = __webpack_require__(43833);
var regions = __webpack_require__(53648);
;// CONCATENATED MODULE: ./.build/providers/aws/adoption.js






const ADOPTED_TAG = 'bakehouse:adopted';
const LONGEST_REASON = 256;
function awsAdoption(clients, accounts) {
    return {
        example: 'ami-0123456789abcdef0',
        isId: naming .ZP,
        reasonProblem: (reason) => reason.length > LONGEST_REASON || /[^\p{L}\p{N}\p{Zs}_.:/=+@-]/u.test(reason)
            ? `The reason becomes a tag of EC2: at most ${LONGEST_REASON} letters, digits, spaces and _ . : / = + - @.`
            : undefined,
        look: async (leg, id, asker) => {
            const [region, ...more] = (0,regions .Ou)(leg, (0,regions .ND)(asker.environment));
            if (region === undefined)
                throw new errors .yo('no region says where it is looked for; set AWS_REGION');
            if (more.length > 0)
                throw new errors .yo(`it is baked in several regions (${[region, ...more].join(', ')}), and one image is not all of it`);
            const caller = await accounts(asker)(region);
            const ec2 = await clients(asker)(region);
            const [image] = await ec2.imagesById([id]);
            const problems = unfit(leg, image, caller, region);
            if (problems.length > 0)
                throw new errors .yo(problems.join('; '));
            return {
                region,
                adopt: async ({ ref, reason }) => ec2.tag([id], adoptionTags(leg, { id, region, ref, reason })),
            };
        },
    };
}
function adoptionTags({ key, builds, leg, tier, recipe, epoch }, { id, region, ref, reason }) {
    const [set] = (0,image_set .lD)(key, [{ build: builds[0]?.name ?? '', region, id }]);
    return {
        ...set?.tags,
        'bakehouse:leg': leg,
        'bakehouse:tier': tier,
        [image_set .H5]: ref,
        ...(recipe === null ? {} : { [image_set .o7]: recipe }),
        [image_set .LH]: epoch ?? '',
        [ADOPTED_TAG]: reason,
    };
}
const ARCHITECTURES = {
    amd64: 'x86_64',
    x86_64: 'x86_64',
    arm64: 'arm64',
    aarch64: 'arm64',
    i386: 'i386',
};
function unfit(leg, image, caller, region) {
    if (image === undefined)
        return [`${caller} has no such image in ${region}`];
    const problems = [];
    const { Name: name = '', OwnerId: owner = 'nobody', Architecture: arch = 'none', State: state = 'unknown' } = image;
    if (state !== 'available')
        problems.push(`it is ${state}, not available`);
    if (owner !== caller)
        problems.push(`it is of ${owner}, but the credentials are of ${caller}; copy it first`);
    if (leg.account !== null && owner !== leg.account)
        problems.push(`it is of ${owner}, but the leg is baked in ${leg.account}`);
    if (!(0,placeholder .gU)(leg.name, name))
        problems.push(`its name is ${JSON.stringify(name)}, but the leg's is ${JSON.stringify(leg.name)}`);
    if (leg.arch !== null && (ARCHITECTURES[leg.arch] ?? leg.arch) !== arch)
        problems.push(`it is for ${arch}, but the leg for ${leg.arch}`);
    const key = (0,choice .cO)(image, image_set .HI);
    if (key !== undefined && key !== leg.key)
        problems.push(`it has the key ${key} already, of another bake`);
    else if ((0,choice .cO)(image, image_set .mv) !== undefined && key === undefined)
        problems.push(`it has the tag ${image_set .mv}, though nothing shows what was tested; take it off first`);
    return problems;
}

var identity = __webpack_require__(90115);
var look_up = __webpack_require__(27838);
var retention = __webpack_require__(23054);
;// CONCATENATED MODULE: ./.build/providers/aws/retention-side.js



const REAL = {
    connect: async (region) => (await Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 53352))).connectEc2Retention(region),
    usesOf: async (region, ec2, { retain }, { environment }) => {
        const [{ usesIn }, { askScalingWith }, { readAllParameters }] = await Promise.all([
            Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 59409)),
            Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 19202)),
            Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 94016)),
        ]);
        return await usesIn(region, ec2, readAllParameters, askScalingWith(environment), retain['template-versions']);
    },
};
const MOST_OLD_MS = 30_000;
function recent(most, now) {
    const known = new Map();
    return async (name, ask) => {
        const last = known.get(name);
        if (last !== undefined && now() - last.at < most)
            return last.answer;
        const at = now();
        const answer = await ask();
        known.set(name, { at, answer });
        return answer;
    };
}
function awsRetention({ connect, usesOf } = REAL, now = Date.now) {
    const clients = (0,asker .f)(() => (0,regions .kD)(connect));
    const lately = (0,asker .f)(() => recent(MOST_OLD_MS, now));
    return {
        stages: retention ._$,
        survey: async (want, asker) => {
            const { surveyEc2 } = await Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 92131));
            const uses = (region, ec2) => usesOf(region, ec2, want, asker);
            return await surveyEc2(want, { connect: clients(asker), usesOf: uses }, asker);
        },
        inspect: async (images, want, asker) => (await Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 92131))).inspectEc2(images, want, clients(asker)),
        carryOut: async (step, want, asker) => {
            const { carryOutOnEc2 } = await Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 92131));
            const { region } = step;
            const ec2 = await clients(asker)(region);
            await carryOutOnEc2(step, ec2, () => lately(asker)(region, () => usesOf(region, ec2, want, asker)), asker.now);
        },
    };
}

;// CONCATENATED MODULE: ./.build/providers/aws/recipe-words.js
const FILTER = 'source_ami_filter';
const awsRecipeWords = {
    options: {
        ami_name: 'nothing',
        ami_description: 'nothing',
        aws_credentials: 'credential',
        '*.amazon-chroot.copy_files': 'text',
        'source.amazon-ebs.source_ami': 'nothing',
    },
    bases: {
        settings: [FILTER],
        ofBuilder: (written) => requests(written, [FILTER]),
        ofData: { 'amazon-ami': (written) => requests(written, []), 'amazon-parameterstore': parameterRequests },
    },
    fetches: { command: /^aws$/, from: /^s3:\/\// },
};
function parameterRequests({ text }) {
    const [name, region] = [text('name'), text('region')];
    return (name ?? '') === '' || region === undefined ? [] : [{ of: 'ssm', name, region: region || null }];
}
function requests({ value, text }, within) {
    const at = (name, absent) => {
        const [first, ...rest] = [...within, name];
        return first === undefined ? undefined : value([first, ...rest], absent);
    };
    const filters = at('filters', {});
    const owners = at('owners', null);
    const region = text('region');
    if (region === undefined || !Array.isArray(owners) || typeof filters !== 'object' || filters === null)
        return [];
    const entries = Object.entries(filters);
    const texts = entries.flatMap(([name, one]) => typeof one === 'string' || typeof one === 'boolean' ? [[name, String(one)]] : []);
    if (texts.length < entries.length)
        return [];
    return owners.flatMap((owner) => typeof owner === 'string' || typeof owner === 'number'
        ? [{ of: 'aws', owner: String(owner), filters: Object.fromEntries(texts), region: region || null }]
        : []);
}

var schemas = __webpack_require__(2503);
;// CONCATENATED MODULE: ./.build/providers/aws/newest.js


async function newestImage(request, context) {
    const region = request.region ?? context.region;
    if (region === null || region === '') {
        throw new errors .yo('source.aws: no region says where to look for the image. Set AWS_REGION, or give the leg an axis "region".');
    }
    const wanted = describeRequest(request);
    let images;
    try {
        images = await (await context.connectEc2(region)).availableImages(request.owner, request.filters);
    }
    catch (error) {
        throw new errors .yo(`source.aws: EC2 in ${region} could not be asked for ${wanted}: ${(0,errors .bD)(error)}. It takes credentials that may do ec2:DescribeImages; without any, set resolve-sources to false.`);
    }
    const current = images.filter(({ DeprecationTime = '' }) => !(Date.parse(DeprecationTime) <= context.now));
    const id = current
        .map((image) => ({ image }))
        .toSorted(choice .jI)
        .at(-1)?.image;
    if (id?.ImageId !== undefined)
        return { of: 'aws', id: id.ImageId, name: id.Name ?? null };
    const deprecated = images.length > 0 ? `${images.length} fit, but are deprecated` : 'none is available';
    throw new errors .yo(`source.aws: of ${wanted} in ${region}, ${deprecated}. Mind the owner, the region and the filters; in their values * stands for any text.`);
}
function describeRequest({ owner, filters }) {
    const conditions = Object.entries(filters).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
    return `the images of owner "${owner}"${conditions.length === 0 ? '' : ` with ${conditions.join(' and ')}`}`;
}

;// CONCATENATED MODULE: ./.build/providers/aws/source-kind.js





const written = schemas .rej({
    owner: schemas .YjP().min(1).describe('An account of 12 digits, or amazon, aws-marketplace, self.'),
    filters: schemas .g1P(schemas .YjP(), schemas .YjP()).describe("Filters of EC2's DescribeImages, by name."),
    region: schemas .YjP().optional().describe("The region; default: the axis `region`, else the run's own."),
})
    .describe('The newest image of that owner which fits the filters.');
const filledMembers = schemas .Ikc({
    owner: schemas .YjP(),
    filters: schemas .g1P(schemas .YjP(), schemas .YjP()),
    region: schemas .YjP().optional(),
});
const request = schemas .Ikc({
    of: schemas .euz('aws'),
    owner: schemas .YjP().min(1).describe('The account, or amazon, aws-marketplace, self.'),
    filters: schemas .g1P(schemas .YjP(), schemas .YjP()),
    region: schemas .YjP().nullable().describe("Null: the run's own region."),
})
    .describe('The newest image of an owner that fits the filters.');
function awsSource(connect) {
    const resolve = async (asked, asker) => await newestImage(requestOf(asked), {
        connectEc2: connect(asker),
        region: (0,regions .ND)(asker.environment),
        now: asker.now,
    });
    return {
        written,
        request,
        requestOf: (filled, axes) => {
            const { owner, filters, region } = filledMembers.parse(filled);
            return { of: 'aws', owner, filters, region: region ?? axes['region'] ?? null };
        },
        resolve,
        base: async (asked, asker) => {
            if (!(0,identity .e1)(asker.environment))
                throw new errors .yo('there are no AWS credentials');
            return await resolve(asked, asker);
        },
    };
}
function requestOf(asked) {
    const read = request.safeParse(asked);
    if (!read.success)
        throw new errors .yo('source.aws: it is to have an owner and filters.');
    return read.data;
}

var inputs = __webpack_require__(88278);
var values = __webpack_require__(1252);
var trouble = __webpack_require__(57534);
;// CONCATENATED MODULE: ./.build/providers/aws/parameter-source.js








const NAME = /^[\w./:-]{1,2048}$/;
const parameterName = schemas .YjP()
    .min(1)
    .describe('Its path or ARN: /aws/service/… of a vendor, or one of your own. `:7` at its end is one version of it.');
const parameter_source_written = schemas .KCZ([
    parameterName,
    schemas .rej({
        name: parameterName,
        region: schemas .YjP().optional().describe("The region; default: the axis `region`, else the run's own."),
    }),
])
    .describe('The image whose id a parameter of SSM holds: its name, or {name, region}.');
const parameter_source_filledMembers = schemas .KCZ([schemas .YjP(), schemas .Ikc({ name: schemas .YjP(), region: schemas .YjP().optional() })]);
const parameter_source_request = schemas .Ikc({
    of: schemas .euz('ssm'),
    name: schemas .YjP().min(1).describe('Of the parameter, or its ARN.'),
    region: schemas .YjP().nullable().describe("Null: that of the ARN, or the run's own."),
})
    .describe('The image whose id a parameter of SSM holds.');
function ssmSource(connect, readParameter) {
    const look = async (asked, asker) => {
        const at = placeOf(parameter_source_requestOf(asked), (0,regions .ND)(asker.environment));
        return { at, parameter: await parameterAt(at, readParameter) };
    };
    const imageOf = async (at, parameter, asker) => await visibleImage(at, imageIdIn(at, parameter), await connect(asker)(at.region), asker);
    return {
        written: parameter_source_written,
        request: parameter_source_request,
        requestOf: (filled, axes) => {
            const read = parameter_source_filledMembers.parse(filled);
            const { name, region } = typeof read === 'string' ? { name: read } : { region: undefined, ...read };
            return { of: 'ssm', name, region: region ?? axes['region'] ?? null };
        },
        problem: (asked) => problemOf(parameter_source_requestOf(asked)),
        resolve: async (asked, asker) => {
            const { at, parameter } = await look(asked, asker);
            return await imageOf(at, parameter, asker);
        },
        base: async (asked, asker) => {
            if (!(0,identity .e1)(asker.environment))
                throw new errors .yo('there are no AWS credentials');
            const { at, parameter } = await look(asked, asker);
            if ((0,naming .ZP)(parameter.value.trim()))
                return await imageOf(at, parameter, asker);
            return { of: 'ssm', id: `${at.name}:${parameter.version} of ${parameter.changed}`, name: at.name };
        },
    };
}
function parameter_source_requestOf(asked) {
    const read = parameter_source_request.safeParse(asked);
    if (!read.success)
        throw new errors .yo('source.ssm: it is to be the name of a parameter.');
    return read.data;
}
function problemOf({ name, region }) {
    if (!NAME.test(name)) {
        return `its source ${(0,inputs .WU)(name)} is no name of a parameter of SSM: letters, digits and ".-_", as a path that begins with "/", or an ARN`;
    }
    const own = regionOf(name);
    return own === null || region === null || own === region
        ? undefined
        : `its source ${(0,inputs .WU)(name)} is a parameter in ${own}, but is to be an image in ${region}; put {region} into the ARN`;
}
function placeOf(asked, own) {
    const { name } = asked;
    const problem = problemOf(asked);
    if (problem !== undefined)
        throw new errors .yo(`source.ssm: ${problem}.`);
    const region = asked.region ?? regionOf(name) ?? own;
    if (region !== null && region !== '')
        return { name, region };
    throw new errors .yo(`source.ssm: no region says where to look for ${name}. Set AWS_REGION, or give the leg an axis "region".`);
}
function regionOf(name) {
    return name.startsWith('arn:') ? (name.split(':')[3] ?? '') || null : null;
}
async function parameterAt({ name, region }, readParameter) {
    let found;
    try {
        found = await readParameter(region, name);
    }
    catch (error) {
        throw new errors .yo(`source.ssm: ${troubleWith(name, region, error)}`);
    }
    if (found !== undefined)
        return found;
    throw new errors .yo(`source.ssm: there is no parameter ${name} in ${region}. Mind its spelling and the region: aws ssm get-parameter --region ${region} --name ${name}`);
}
function troubleWith(name, region, error) {
    const said = (0,errors .bD)(error).replace(/\.$/, '');
    return (0,trouble .V)(error).startsWith('AccessDenied')
        ? `the credentials may not read ${name} in ${region}: ${said}. Allow ssm:GetParameter on it; docs/bake-aws.md has the policy.`
        : `SSM in ${region} could not be asked for ${name}: ${said}. It takes credentials that may do ssm:GetParameter; without any, set resolve-sources to false.`;
}
function imageIdIn({ name, region }, { value }) {
    const id = value.trim();
    if ((0,naming .ZP)(id))
        return id;
    const instead = holdsImageId(id) ? `name the one that does, ${name}/image_id` : 'name one that does';
    throw new errors .yo(`source.ssm: the parameter ${name} in ${region} holds ${value.length} characters that are not the id of an image (ami- and 8 or 17 digits); ${instead}.`);
}
function holdsImageId(value) {
    try {
        const parsed = JSON.parse(value);
        return (0,values .Gv)(parsed) && typeof parsed['image_id'] === 'string';
    }
    catch {
        return false;
    }
}
async function visibleImage({ name, region }, id, ec2, { notice, now }) {
    let image;
    try {
        image = await ec2.visibleImage(id);
    }
    catch (error) {
        throw new errors .yo(`source.ssm: EC2 in ${region} could not be asked for ${id}, which ${name} names: ${(0,errors .bD)(error).replace(/\.$/, '')}. It takes ec2:DescribeImages.`);
    }
    if (image === undefined) {
        throw new errors .yo(`source.ssm: ${name} names ${id}, which these credentials cannot see in ${region}: it is gone, or not shared with their account.`);
    }
    if (image.State !== 'available') {
        throw new errors .yo(`source.ssm: ${name} names ${id} in ${region}, which is ${image.State}, not available.`);
    }
    if (Date.parse(image.DeprecationTime ?? '') <= now) {
        notice(`${name} in ${region} names ${id}, which is deprecated since ${image.DeprecationTime}.`);
    }
    return { of: 'aws', id, name: image.Name ?? null };
}

var ssm = __webpack_require__(94016);
;// CONCATENATED MODULE: ./.build/providers/aws/provider.js





















function awsProvider(connect = (region) => (0,ec2.connectEc2)(region), account = (region) => (0,identity .Xr)(region), parameter = async (region, name) => (0,ssm.readParameter)(region, name)) {
    const clients = (0,asker .f)(() => (0,regions .kD)(connect));
    const accounts = (0,asker .f)(() => (0,regions .kD)(account));
    return {
        name: 'aws',
        title: 'EC2',
        builders: [/^amazon-/],
        rules: naming .PJ,
        region: regions .ND,
        identity: regions .ao,
        lookUp: async (wants, asker) => await (0,look_up.lookUpMachines)(wants, clients(asker), asker, accounts(asker)),
        census: async (want, asker) => (await Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 36382))).awsCensus(want, clients(asker), asker),
        withdrawal: {
            wanted: async (images, words, { now }) => {
                const [{ awsWithdrawal }, { connectEc2Publishing }] = await Promise.all([
                    Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 36382)),
                    Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 40766)),
                ]);
                return await awsWithdrawal(images, words, (0,regions .kD)(connectEc2Publishing), now);
            },
        },
        retention: awsRetention(),
        strays: {
            find: async (regions, asker) => (await Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 35639))).awsStrays().find(regions, asker),
            end: async (stray, asker) => (await Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 35639))).awsStrays().end(stray, asker),
        },
        lookUpRecipes: async (wants, asker) => (await Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 4094))).lookUpRecipes(wants, clients(asker), asker, accounts(asker)),
        sources: { aws: awsSource(clients), ssm: ssmSource(clients, parameter) },
        adoption: awsAdoption(clients, accounts),
        witness: {
            keeps: ({ provider }) => provider === 'aws',
            open: async ({ images }) => (await Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 69953))).openEc2Witness(images),
        },
        target: awsTarget,
        terraform: awsTerraform,
        subject: {
            named: async ({ environment }, id) => {
                if (!(0,naming .ZP)(id))
                    throw new errors .yo(`Input "image-id" names ${id}, which is no image of EC2: those are ami-….`);
                return { region: environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION'] ?? 'local' };
            },
        },
        kitchen: awsKitchen(),
        running: awsRunning(),
        trial: (0,trial_machine .A)(),
        shell: (0,shell .SQ)((0,trial_machine .A)()),
        marks: awsMarks(),
        artifacts: amazonArtifacts,
        lines: amazonLines,
        preflight: {
            account: { form: 'an AWS account of 12 digits', fits: (account) => /^\d{12}$/.test(account) },
            regions: async (recipe, environment) => (await Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 77601))).regionsToLookIn(recipe, environment),
            check: async (request) => (await Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 77601))).checkAws(request),
            sessionEnd: profile .U,
        },
        sweep: {
            what: 'resources of EC2',
            command: () => 'aws ec2 describe-instances',
            except: {
                types: /^amazon-ebsvolume$/,
                title: 'the volumes of EC2',
                look: 'aws ec2 describe-volumes --filters Name=status,Values=available',
            },
            claims: claims .ds,
            unprovable: claims .jH,
            watch: async (bake, words) => (await Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 6685))).watchEc2(bake, words),
            note: async (bake, words, signal) => (await Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 6685))).noteLinks(bake, words, signal),
            tidy: async (bake, words) => (await Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 38858))).listAfterGoodEnd(bake, words),
            sweep: async (request) => (await Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 38858))).sweepAws(request),
        },
        reason: async (_, build, __, own) => own && (await Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 86058))).interruption(own, build),
        show: ({ region, id }) => ['aws', 'ec2', 'describe-images', '--region', region, '--image-ids', id],
        tag: async (request) => (await Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 75538))).tagImages(request),
        contest: {
            bakes: async (want, asker) => (await Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 27838))).wholeBakes(want, clients(asker), asker),
            withdraw: async ({ region, id }) => (await Promise.all( [__webpack_require__.e(2560), __webpack_require__.e(5391), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 85565))).withdrawAmi(await connect(region), id),
            command: ({ region, id }) => `aws ec2 deregister-image --region ${region} --image-id ${id} --delete-associated-snapshots`,
        },
        standIn: ({ region }) => (region === undefined ? undefined : 'ami-00000000000000000'),
        recipe: awsRecipeWords,
        firstJournals: claims .EZ,
        credentials: awsCredentials,
        failures: awsFailures,
    };
}

var ids = __webpack_require__(22747);
var azure_image = __webpack_require__(84734);
var marks = __webpack_require__(8769);
var azure_naming = __webpack_require__(35035);
var packer_output = __webpack_require__(68283);
;// CONCATENATED MODULE: ./.build/providers/azure/adoption.js







const ADOPTED = 'bakehouse:adopted';
function azureAdoption(connect) {
    return {
        example: '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/images/providers/Microsoft.Compute/images/web-1',
        isId: packer_output .rw,
        reasonProblem: (reason) => reason.length > azure_naming .P || /\p{Cc}/u.test(reason)
            ? `The reason becomes a tag of Azure: at most ${azure_naming .P} characters, no line ends.`
            : undefined,
        look: async (leg, id, asker) => {
            if (asker.untrusted !== null)
                throw new errors .yo(`Azure is not asked: ${asker.untrusted}`);
            const [{ subscriptionOf }, azure] = await Promise.all([Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 80461)), connect(asker)()]);
            const image = await (0,azure_image.describeImage)(azure.arm, id);
            const problems = adoption_unfit(leg, id, image, subscriptionOf(leg, azure));
            if (image === undefined || problems.length > 0)
                throw new errors .yo(problems.join('; '));
            return {
                region: image.location,
                adopt: async ({ ref, reason }) => (0,marks.mergeTags)(azure.arm, image.id, adoption_adoptionTags(leg, image, { ref, reason })),
            };
        },
    };
}
function adoption_adoptionTags({ key, builds, leg, tier, recipe, epoch }, { location }, { ref, reason }) {
    const build = builds[0]?.name ?? '';
    return {
        [marks.KEY]: key,
        [marks.BUILD]: build,
        [marks.IMAGES]: (0,marks.placeIn)(build, location),
        [marks.LEG]: leg,
        'bakehouse:tier': tier,
        [marks.REF]: ref,
        ...(recipe === null ? {} : { [marks.RECIPE]: recipe }),
        [marks.EPOCH]: epoch ?? '',
        [ADOPTED]: reason,
    };
}
function adoption_unfit(leg, id, image, subscription) {
    if (image === undefined)
        return ['Azure has no such image, or the credentials do not see it'];
    const problems = [];
    const { subscription: own = '', names: [name = ''] = [], type = '' } = (0,ids .wh)(id) ?? {};
    if (image.state !== 'Succeeded')
        problems.push(`it is ${image.state}, not ready`);
    if (subscription !== '' && own.toLowerCase() !== subscription)
        problems.push(`it is of another subscription than the leg, in which it would not be looked for`);
    if (/\/images$/i.test(type) && !/galleries/i.test(type) && !(0,placeholder .gU)(leg.name, name))
        problems.push(`its name is ${JSON.stringify(name)}, but the leg's is ${JSON.stringify(leg.name)}`);
    const key = image.tags[marks.KEY];
    if (key !== undefined && key !== leg.key)
        problems.push(`it has the key ${key} already, of another bake`);
    else if (key === undefined && image.tags[marks.VERIFIED] !== undefined)
        problems.push(`it has the tag ${marks.VERIFIED}, though nothing shows what was tested; take it off first`);
    return problems;
}

;// CONCATENATED MODULE: ./.build/providers/azure/credentials.js
const isWritten = (text) => text.trim() !== '';
const isListed = (text) => !/^(?:|\{\}|\[\])$/.test(text.replaceAll(/\s/g, ''));
const file = (name, holds) => ({
    path: `.azure/${name}`,
    isCloud: true,
    holds,
    folderVariable: 'AZURE_CONFIG_DIR',
});
const azureCredentials = {
    families: ['AZURE_', 'ARM_'],
    files: [
        file('msal_token_cache.json', isListed),
        file('msal_token_cache.bin', isWritten),
        file('service_principal_entries.json', isListed),
        file('service_principal_entries.bin', isWritten),
        file('accessTokens.json', isListed),
    ],
};
const azureFailures = {
    credentials: /AADSTS\d{5}|AuthorizationFailed|InvalidAuthenticationToken|ExpiredAuthenticationToken|AuthenticationFailed|LinkedAuthorizationFailed|SubscriptionNotFound|client_jwt will expire/,
    capacity: /SkuNotAvailable|AllocationFailed|ZonalAllocationFailed|OverconstrainedAllocationRequest|QuotaExceeded|exceeding approved [^.]{0,80}quota|PublicIPCountLimitReached/i,
    throttled: /OperationNotAllowed[^.]{0,80}rate|SubscriptionRequestsThrottled|TooManyRequests/,
};

var sweep_forms = __webpack_require__(21891);
;// CONCATENATED MODULE: ./.build/providers/azure/kitchen.js






const FORCE = { forceDeletionTypes: 'Microsoft.Compute/virtualMachines' };
const groupForm = schemas .Ikc({ id: schemas .YjP(), tags: schemas .g1P(schemas .YjP(), schemas .YjP()).nullish() });
function azureKitchen(connect) {
    return {
        drivers: [
            {
                name: 'azurerm',
                gem: 'kitchen-azurerm',
                keys: ['image_id', 'image_urn'],
                contrary: [],
                settings: ({ id }) => ({ kind: 'settings', settings: [['image_id', id]] }),
                labels: [
                    { kind: 'mapping', option: 'resource_group_tags' },
                    { kind: 'mapping', option: 'vm_tags' },
                ],
            },
        ],
        instances: {
            kind: 'resource-group',
            idAt: [['azure_resource_group_name']],
            isId: ids .dJ,
            removal: (id) => `az group delete --name '${id}' --yes --no-wait`,
        },
        sweep: async (sweep) => sweepGroups(sweep, connect),
    };
}
function azureRunning(connect) {
    return async (subject, group, environment) => {
        const unknown = (why) => ({ id: null, isSubject: false, note: `not proved: ${why}` });
        if (!(0,ids .dJ)(group))
            return unknown('the state of the instance names no group of Azure');
        const azure = await connect(environment);
        const path = `${(0,ids .zm)(subscriptionOf(subject.id, azure), group)}/providers/Microsoft.Compute/virtualMachines`;
        const [machine, ...more] = (await azure.arm.all(path, 'compute', sweep_forms .S1)) ?? [];
        if (machine === undefined)
            return unknown(`Azure knows no machine in the group ${group}`);
        if (more.length > 0)
            return unknown(`the group ${group} has ${more.length + 1} machines`);
        const id = machine.properties.storageProfile?.imageReference?.id;
        if (id === undefined)
            return unknown(`the machine in ${group} was not made of an image with an id`);
        return { id, isSubject: (0,ids .WB)(id, subject.id), note: `Azure says that the machine in ${group} runs ${id}` };
    };
}
function subscriptionOf(id, azure) {
    return (0,ids .wh)(id)?.subscription ?? azure.subscription ?? '';
}
async function sweepGroups({ noted, mark, kept, environment }, connect) {
    const found = [];
    for (const { region, id } of noted) {
        if (kept.includes(id) || !(0,ids .dJ)(id))
            continue;
        const command = `az group delete --name '${id}' --yes --no-wait`;
        const left = (reason) => ({ kind: 'resource-group', id, region, state: 'left', reason, command });
        const swept = async () => {
            const { arm, subscription } = await connect(environment);
            if (subscription === null)
                throw new errors .yo('nothing says in which subscription groups are (AZURE_SUBSCRIPTION_ID)');
            const path = (0,ids .zm)(subscription, id);
            const group = await arm.get(path, 'resources', groupForm);
            if (group === undefined) {
                if ((await arm.get((0,ids .F$)(subscription), 'subscriptions', sweep_forms .$Y)) === undefined)
                    throw new errors .yo(`these credentials see no subscription ${subscription}`);
                return [];
            }
            if (group.tags?.[provider_verify .t] !== mark)
                return [left("the state of an instance names it, but it lacks this run's mark")];
            try {
                await arm.remove(path, 'resources', FORCE);
                return [{ ...left("it has this run's own mark"), state: 'removed', command: null }];
            }
            catch (error) {
                return [left((0,errors .bD)(error))];
            }
        };
        found.push(...(await (0,leftover .h1)(id, command, swept())));
    }
    return found;
}

var azure_publish_fields = __webpack_require__(79434);
;// CONCATENATED MODULE: ./.build/providers/azure/publish/target.js





function azureTarget(connect) {
    return (0,provider_target .W)({
        fields: azure_publish_fields .XH,
        takes: ({ provider }) => provider === 'azure',
        gives: 'version',
        check: checkTarget,
        copiesTo: ({ regions }) => regions.map((one) => (typeof one === 'string' ? one : one.name)),
        publisher: async (fields, { target, candidates, bestEffort, environment }) => {
            const { createAzurePublisher } = await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 19606));
            return createAzurePublisher({ name: target, fields, candidates, bestEffort }, () => connect(environment));
        },
    });
}
function checkTarget(fields, legs, tell) {
    const check = new pattern_check .r(tell);
    const regions = fields.regions.map((one) => (typeof one === 'string' ? one : one.name));
    const patterns = [
        ['gallery', [fields.gallery], azure_publish_fields .S],
        ['regions', regions, azure_publish_fields .Og],
        ['share', [...fields.share.subscriptions, ...fields.share.tenants], azure_publish_fields .Vp],
        ['tags', Object.values(fields.tags), () => null],
    ];
    for (const { leg, axes, values } of legs) {
        const known = new Map([...values, ['region', axes['region'] ?? pattern_check .X], ['build', pattern_check .X], ['created', pattern_check .X]]);
        for (const [field, texts, problemOf] of patterns)
            for (const pattern of texts)
                check.filled(field, pattern, known, problemOf);
        const definition = check.filled('definition', fields.definition, known, azure_publish_fields .tR);
        const number = check.filled('version', fields.version, known);
        if (definition === undefined || number === undefined || /\{build\}/.test(fields.definition))
            continue;
        check.owned('version', fields.version, { name: `${definition.toLowerCase()}/${number}`, leg }, (quoted, owner) => `${quoted} is one version of ${definition} for two images, of ${owner} and of ${leg}. Tell them apart in "definition", by {image} or an axis`);
    }
}
function azureTerraform({ label, id }) {
    const read = (0,ids .wh)(id);
    const [first = '', definition = '', version = ''] = read?.names ?? [];
    const data = (kind, members) => [
        `data "${kind}" "${label}" {`,
        ...Object.entries(members).map(([name, value]) => `  ${name.padEnd(19)} = ${(0,wording .jY)(value)}`),
        '}',
    ].join('\n');
    const group = { resource_group_name: read?.group ?? '' };
    switch (read?.type.toLowerCase() ?? '') {
        case 'microsoft.compute/images':
            return data('azurerm_image', { name: first, ...group });
        case 'microsoft.compute/galleries/images/versions':
            return data('azurerm_shared_image_version', { name: version, image_name: definition, gallery_name: first, ...group });
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/providers/azure/recipe-words.js
const GALLERY = 'shared_image_gallery';
const azureRecipeWords = {
    options: {
        managed_image_name: 'nothing',
        managed_image_resource_group_name: 'nothing',
        build_resource_group_name: 'nothing',
        temp_resource_group_name: 'nothing',
        'source.azure-arm.image_publisher': 'nothing',
        'source.azure-arm.image_offer': 'nothing',
        'source.azure-arm.image_sku': 'nothing',
        'source.azure-arm.image_version': 'nothing',
        'source.azure-arm.vm_size': 'nothing',
        '*.azure-arm.client_cert_path': 'credential',
        '*.azure-arm.client_jwt': 'credential',
    },
    bases: { settings: ['image_sku', GALLERY], ofBuilder: recipe_words_requests, ofData: {} },
};
function recipe_words_requests({ value, text }) {
    const of = { of: 'azure', publisher: null, offer: null, sku: null, gallery: null, definition: null };
    const region = text('location');
    const isNewest = (version) => version === null || version === '' || version === 'latest';
    const [publisher, offer, sku] = [text('image_publisher'), text('image_offer'), text('image_sku')];
    if (publisher && offer && sku) {
        return region && isNewest(text('image_version')) ? [{ ...of, publisher, offer, sku, region }] : [];
    }
    const member = (name) => {
        const one = value([GALLERY, name], null);
        return typeof one === 'string' && one !== '' ? one : undefined;
    };
    const [group, name, definition] = [member('resource_group'), member('gallery_name'), member('image_name')];
    if (group === undefined || name === undefined || definition === undefined)
        return [];
    if (region === undefined || !isNewest(value([GALLERY, 'image_version'], null)))
        return [];
    const subscription = value([GALLERY, 'subscription'], null);
    if (subscription !== null && typeof subscription !== 'string')
        return [];
    const gallery = subscription === null || subscription === ''
        ? `${group}/${name}`
        : `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Compute/galleries/${name}`;
    return [{ ...of, gallery, definition, region }];
}

;// CONCATENATED MODULE: ./.build/providers/azure/source-kind.js


const source_kind_text = schemas .YjP().min(1);
const members = {
    publisher: source_kind_text.optional().describe('Of an image of the platform, with `offer` and `sku`.'),
    offer: source_kind_text.optional(),
    sku: source_kind_text.optional(),
    gallery: source_kind_text
        .optional()
        .describe("GROUP/GALLERY in the run's subscription, or the id of a gallery; with `definition`."),
    definition: source_kind_text.optional().describe('The image definition whose newest version it is.'),
    region: schemas .YjP().optional().describe('Where it can be started; default: the axis `region`.'),
};
const source_kind_written = schemas .rej(members)
    .refine(({ publisher, offer, sku, gallery, definition }) => isWhole({ publisher, offer, sku, gallery, definition }), {
    error: 'has either publisher, offer and sku, or gallery and definition',
})
    .describe('The newest image of a publisher, or the newest version in a gallery to which `latest` may lead.');
const source_kind_filledMembers = schemas .Ikc({
    publisher: schemas .YjP().optional(),
    offer: schemas .YjP().optional(),
    sku: schemas .YjP().optional(),
    gallery: schemas .YjP().optional(),
    definition: schemas .YjP().optional(),
    region: schemas .YjP().optional(),
});
const orNull = schemas .YjP().nullable();
const source_kind_request = schemas .Ikc({
    of: schemas .euz('azure'),
    publisher: orNull,
    offer: orNull,
    sku: orNull,
    gallery: orNull,
    definition: orNull,
    region: orNull.describe('Null: any; of an image of the platform that of the group or the template is not known.'),
})
    .describe('The newest image of a publisher, or the newest version in a gallery.');
function isWhole(given) {
    const has = (...names) => names.filter((name) => Boolean(given[name])).length;
    const [platform, gallery] = [has('publisher', 'offer', 'sku'), has('gallery', 'definition')];
    return (platform === 3 && gallery === 0) || (platform === 0 && gallery === 2);
}
function azureSource(connect) {
    const resolve = async (asked, asker) => {
        const { newestAzureImage } = await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 37337));
        return newestAzureImage(wantedOf(asked), await connect(asker)());
    };
    return {
        written: source_kind_written,
        request: source_kind_request,
        requestOf: (filled, axes) => {
            const { publisher, offer, sku, gallery, definition, region } = source_kind_filledMembers.parse(filled);
            return {
                of: 'azure',
                publisher: publisher || null,
                offer: offer || null,
                sku: sku || null,
                gallery: gallery || null,
                definition: definition || null,
                region: region ?? axes['region'] ?? null,
            };
        },
        problem: (asked) => {
            const { publisher, region } = wantedOf(asked);
            return publisher !== null && (region ?? '') === ''
                ? 'source.azure: an image of the platform is looked for in one region: name it in "region"'
                : undefined;
        },
        resolve,
        base: async (asked, asker) => {
            const { hasAzureCredentials } = await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 82735));
            if (!hasAzureCredentials(asker.environment))
                throw new errors .yo('there are no credentials of Azure');
            return resolve(asked, asker);
        },
    };
}
function wantedOf(asked) {
    const read = source_kind_request.safeParse(asked);
    if (!read.success || !isWhole(read.data))
        throw new errors .yo('source.azure: it is to have either publisher, offer and sku, or gallery and definition.');
    return read.data;
}

var login = __webpack_require__(22791);
var trial_choice = __webpack_require__(29221);
;// CONCATENATED MODULE: ./.build/providers/azure/trial/trial.js




function azureTrial(connect) {
    return {
        machine: trial_choice .Wt,
        inside: login .Y6,
        prepare: async (request) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 97565))).trialMachine(request, connect),
        sweep: async ({ subject, mark, environment, wasAsked, noted, private: folder }) => {
            const { endTrial, groupOfMark } = await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 58853));
            const { endAfterKill } = await __webpack_require__.e(  4930).then(__webpack_require__.bind(__webpack_require__, 54930));
            if (noted.length === 0 && !wasAsked)
                return (0,leftover .v$)(folder);
            const subscription = (0,ids .wh)(subject.id)?.subscription.toLowerCase() ?? '';
            const swept = endAfterKill(folder, () => connect(environment), ({ arm }) => endTrial({ subscription, mark, folder, mayAppear: wasAsked }, arm));
            return (0,leftover .h1)('machines', `az group show --name ${groupOfMark(mark)}`, swept);
        },
    };
}

var provider_shell = __webpack_require__(96296);
var outcome = __webpack_require__(4665);
;// CONCATENATED MODULE: ./.build/kitchen/guest/ssh-shell.js



const sshShell = (trials) => ({
    prepare: async (request) => {
        const trial = await trials.prepare({ ...request, inside: false });
        let ssh = '';
        return {
            start: async () => {
                const { variables, image, tools } = await trial.start();
                if (!image.isSubject) {
                    const is = image.id ?? 'an unknown one';
                    throw new outcome .b('infrastructure', `What ${request.subject.leg} is started from is ${is}, another image than it was.`);
                }
                ssh = variables['BAKEHOUSE_SSH'] ?? '';
                const how = tools['accelerator'] === undefined ? '' : `, by ${tools['accelerator']}`;
                const of = request.subject.files.length === 0 ? request.subject.id : request.subject.files.join(', ');
                return [`Machine of ${of}${how}`];
            },
            enter: async ({ shell, command, isTerminal, attach }) => {
                const words = command === null ? '' : ` -c ${(0,login .Vm)(command)}`;
                const text = shell === null ? `sh -c ${(0,login .Vm)(provider_shell .T)} sh${words}` : `exec ${(0,login .Vm)(shell)}${words}`;
                return attach(ssh, [...(isTerminal ? ['-t'] : []), text]);
            },
            remove: trial.remove,
        };
    },
});

;// CONCATENATED MODULE: ./.build/providers/azure/provider.js












function azureProvider(connect) {
    const open = async (...given) => (connect ?? (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 82735))).connectAzure)(...given);
    const opened = (0,asker .f)(({ environment }) => {
        let azure;
        return async () => (azure ??= open(environment));
    });
    return {
        name: 'azure',
        title: 'Azure',
        builders: [/^azure-/],
        rules: azure_naming .v,
        lookUp: async (wants, asker) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 80461))).lookUpAzure(wants, opened(asker), asker),
        lookUpRecipes: async (wants, asker) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 80461))).lookUpAzureRecipes(wants, opened(asker), asker),
        census: async (_, asker) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 23524))).azureCensus(opened(asker), asker),
        withdrawal: {
            wanted: async (images, words, asker) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 23524))).azureWithdrawal(images, words, opened(asker)),
        },
        retention: {
            stages: ['deprecate', 'delete'],
            survey: async (want, asker) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 4901))).surveyAzure(want, opened(asker), asker),
            inspect: async (images, want, asker) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 4901))).inspectAzure(images, want, opened(asker)),
            carryOut: async (step, want, asker) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 4901))).carryOutOnAzure(step, want, opened(asker), asker.now),
        },
        adoption: azureAdoption(opened),
        sources: { azure: azureSource(opened) },
        witness: {
            keeps: ({ provider }) => provider === 'azure',
            open: async ({ host }) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 96248))).openAzureWitness(() => open(host.environment)),
        },
        target: azureTarget(open),
        terraform: azureTerraform,
        kitchen: azureKitchen(open),
        running: azureRunning(open),
        trial: azureTrial(open),
        shell: sshShell(azureTrial(open)),
        marks: {
            verified: async (image, passed) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 8769))).markVerified(image, passed, open),
            unverified: async (image, asked) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 8769))).markUnverified(image, asked, open),
        },
        artifacts: {
            ...packer_output .Py,
            complete: async (image, environment, limitMs) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 84734))).completeImage(image, environment, open, limitMs),
        },
        lines: packer_output .Nx,
        preflight: {
            account: {
                form: 'an id of a subscription (az account show --query id)',
                fits: (account) => ids .kk.test(account),
            },
            regions: async (recipe, environment) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 12900))).azureSubscriptions(recipe, environment),
            check: async (request) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 12900))).checkAzure(request, open),
        },
        lends: { variables: packer_output .Ep, open: async (host) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 94549))).lendTokens(host) },
        sweep: {
            what: 'resources of Azure',
            command: () => `az group list --query "[?starts_with(name, 'pkr-Resource-Group-')]" --output table`,
            except: {
                types: /^azure-(?!arm$)/,
                title: 'Azure',
                look: `az resource list --query "[?contains(name, 'packer')]" --output table`,
            },
            watch: async (bake, words) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 22039))).watchAzure(bake, words, open),
            note: async (bake, words, signal) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 22039))).noteDeployments(bake, words, signal, open),
            sweep: async (request) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 99756))).sweepAzure(request, open),
        },
        contest: {
            bakes: async (want, asker) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 80461))).azureBakesOfKey(want, asker, opened(asker)),
            withdraw: async (image, environment) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 22908))).withdrawImage(image, environment, open),
            command: ({ id }) => `az resource delete --ids '${id}'`,
        },
        tag: async (request) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 8769))).markBaked(request, open),
        identity: ({ id }) => ((0,packer_output .rw)(id) ? `azure:${id.toLowerCase()}` : undefined),
        show: ({ id }) => ['az', 'resource', 'show', '--ids', id],
        recipe: azureRecipeWords,
        credentials: azureCredentials,
        failures: azureFailures,
    };
}

var secrets_environment = __webpack_require__(94463);
var docker_docker = __webpack_require__(77338);
var run_gems = __webpack_require__(86759);
var command = __webpack_require__(79809);
;// CONCATENATED MODULE: ./.build/providers/docker/docker-state.js


async function dockerState(environment) {
    try {
        const { stdout, stderr } = await (0,command .ad)(['info', '--format', '{{json .}}'], { environment });
        return readDockerInfo(stdout, stderr);
    }
    catch (error) {
        return { kind: 'down', reason: (0,errors .$N)(error) === 'ENOENT' ? 'docker is not on PATH' : (0,errors .bD)(error) };
    }
}
function readDockerInfo(stdout, stderr) {
    const down = (told) => ({
        kind: 'down',
        reason: (told.trim().split('\n')[0] ?? '')
            .replace(/ Is the docker daemon running\?.*/s, '')
            .replace(/\.$/, '')
            .slice(0, 300) || 'it said nothing',
    });
    let info;
    try {
        info = JSON.parse(stdout);
    }
    catch {
        return down(stderr);
    }
    const version = memberOf(info, 'ServerVersion');
    if (typeof version !== 'string' || version === '') {
        const errors = memberOf(info, 'ServerErrors');
        return down(Array.isArray(errors) ? String(errors[0]) : stderr);
    }
    const status = memberOf(info, 'DriverStatus');
    const isContainerdStore = Array.isArray(status) &&
        status.some((pair) => Array.isArray(pair) && String(pair[1]).startsWith('io.containerd.snapshotter'));
    return { kind: 'up', version, isContainerdStore };
}
function memberOf(value, name) {
    return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

;// CONCATENATED MODULE: ./.build/providers/docker/kitchen-findings.js


async function dockerFindings(facts) {
    const state = needsDaemon(facts.instances) ? await dockerState(facts.environment) : null;
    return findingsOf(facts, state);
}
function findingsOf(facts, state) {
    return [...gem(facts), ...(state === null ? [] : daemon(facts, state))];
}
function needsDaemon(instances) {
    return instances.some(({ driver, option }) => {
        if (driver === 'docker')
            return option('socket') === undefined && (option('binary') ?? 'docker') === 'docker';
        return driver === 'dokken' && option('docker_host_url') === undefined;
    });
}
function gem({ version, gems, instances, isBundled }) {
    const installed = gems.get('kitchen-docker');
    const named = namesOf(instances, ['docker']);
    if (named === '' || installed === undefined || !(0,run_gems .du)(version, 4) || (0,run_gems .du)(installed, 3, 4))
        return [];
    return [
        {
            failure: 'config',
            message: `The driver docker (of ${named}) must be kitchen-docker 3.4 or newer with Test Kitchen ${version}, but is ${installed}. ` +
                `${isBundled ? 'Run `bundle update kitchen-docker`' : 'Run `gem install kitchen-docker`'}, or stay with Test Kitchen 3.`,
        },
    ];
}
function daemon({ instances, gems, environment }, state) {
    const named = namesOf(instances, ['docker', 'dokken']);
    if (named === '')
        return [];
    if (state.kind === 'down') {
        return [
            {
                failure: 'infrastructure',
                message: `${named} ${named.includes(',') ? 'are containers' : 'is a container'}, but no docker daemon answers: ${state.reason}. ` +
                    'Start docker on this runner, or set DOCKER_HOST.',
            },
        ];
    }
    const installed = gems.get('kitchen-docker');
    const building = namesOf(instances, ['docker']);
    const isClassicBuilder = environment['DOCKER_BUILDKIT'] === '0';
    const isUnread = state.isContainerdStore && !isClassicBuilder;
    if (!isUnread || building === '' || installed === undefined || (0,run_gems .du)(installed, 3, 2, 3))
        return [];
    return [
        {
            failure: 'config',
            message: `The docker daemon ${state.version} keeps images in containerd's store, and kitchen-docker ${installed} (of ${building}) cannot read what a build says then ` +
                '("Could not parse Docker build output for image ID", kitchen-docker#419). Use kitchen-docker 3.4 or newer, or set DOCKER_BUILDKIT to 0.',
        },
    ];
}
function namesOf(instances, drivers) {
    return instances.flatMap(({ name, driver }) => (drivers.includes(driver) ? [name] : [])).join(', ');
}

var marked_containers = __webpack_require__(42531);
;// CONCATENATED MODULE: ./.build/providers/docker/kitchen.js




const docker = {
    name: 'docker',
    gem: 'kitchen-docker',
    brings: ['transport'],
    keys: ['image'],
    contrary: [],
    settings: ({ reference }) => ({ kind: 'settings', settings: [['image', reference]] }),
    labels: [{ kind: 'flags', option: 'run_options', word: marked_containers ._H }],
    build: {
        fixed: { remove_images: false },
        folder: 'build_tempdir',
        privateKey: 'private_key',
        publicKey: 'public_key',
        flags: 'build_options',
        word: marked_containers ._H,
    },
};
const dokken = {
    name: 'dokken',
    gem: 'kitchen-dokken',
    brings: ['transport', 'provisioner'],
    keys: ['image'],
    contrary: [],
    settings: ({ reference }) => ({
        kind: 'settings',
        settings: [
            ['image', reference],
            ['pull_platform_image', false],
        ],
    }),
};
const dockerKitchen = {
    drivers: [docker, dokken],
    instances: {
        kind: 'container',
        idAt: [['container_id'], ['runner_container', 'Id'], ['runner_container', 'id']],
        isId: (text) => /^[0-9a-f]{12,64}$/.test(text),
        isSame: (id, removed) => removed.startsWith(id),
        removal: (id) => `docker rm --force --volumes ${id}`,
    },
    variables: dockerHost,
    findings: dockerFindings,
    imageId: async (name, environment) => (await (0,docker_docker.createDocker)(environment).inspectImage(name))?.id,
    sweep: async ({ mark, environment, kept }) => (0,marked_containers .TK)(environment, mark, kept),
};
async function dockerHost(environment) {
    if ((environment['DOCKER_HOST'] ?? '') !== '')
        return {};
    try {
        const args = ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'];
        const { stdout, exitCode } = await (0,command .ad)(args, { environment });
        const host = stdout.trim();
        return exitCode === 0 && /^(?:unix|tcp|ssh|npipe):\/\//.test(host) ? { DOCKER_HOST: host } : {};
    }
    catch {
        return {};
    }
}

var process_process = __webpack_require__(63815);
var push = __webpack_require__(73258);
var container_reference = __webpack_require__(77383);
var staging = __webpack_require__(51197);
var empty_tag = __webpack_require__(76689);
var oci_manifest = __webpack_require__(54880);
;// CONCATENATED MODULE: ./.build/providers/docker/subject.js










const dockerSubject = {
    ready: async (environment) => {
        const state = await dockerState(environment);
        if (state.kind === 'up')
            return;
        throw new outcome .b('infrastructure', `The image is one of docker, but no daemon answers: ${state.reason}. Start docker, or set DOCKER_HOST.`);
    },
    present: async ({ handoff }, reference, environment) => {
        if (handoff?.kind !== 'registry')
            return;
        const docker = (0,docker_docker.createDocker)(environment);
        if ((await docker.inspectImage(reference)) === undefined)
            await docker.pullImage(reference);
    },
    named: async (_, id, environment) => {
        const image = await (0,docker_docker.createDocker)(environment).inspectImage(id);
        if (image === undefined)
            throw new errors .yo(`Input "image-id" names ${id}, which docker here does not have.`);
        return { id: image.id, reference: image.tags[0] ?? id };
    },
};
const dockerMarks = {
    verified: async ({ id, handoff }, { key, slug, environment }) => {
        const docker = (0,docker_docker.createDocker)(environment);
        if ((await docker.inspectImage(id)) === undefined)
            return;
        await docker.tagImage(id, (0,staging .EW)(slug, key));
        if (handoff?.kind !== 'registry' || handoff.ref === null)
            return;
        const { name: repository } = (0,container_reference .F2)(handoff.ref);
        await (0,push .G)({ image: id, repository, tag: (0,staging .rH)(key).verified }, { environment }, process_process .cb);
    },
    unverified: async (image, { key, slug, environment }) => {
        await unmark((0,docker_docker.createDocker)(environment), image.id, slug, key);
        const { handoff } = image;
        if (handoff?.kind !== 'registry' || handoff.ref === null)
            return;
        const { dockerDistribution } = await Promise.resolve( ).then(__webpack_require__.bind(__webpack_require__, 87068));
        const distribution = dockerDistribution({ environment, userAgent: 'bakehouse', idle: IDLE_MS });
        const { name: repository } = (0,container_reference .F2)(handoff.ref);
        await (0,empty_tag .g)(distribution, repository, (0,staging .rH)(key).verified, (manifest) => {
            const read = (0,oci_manifest .W)(manifest);
            return read.kind === 'image' && read.config === image.id;
        });
    },
};
const IDLE_MS = 30_000;
async function unmark(docker, id, slug, key) {
    const name = (0,staging .EW)(slug, key);
    const there = await docker.inspectImage(name);
    if (there?.id !== id)
        return;
    if (there.tags.length < 2)
        await docker.tagImage(id, (0,staging .GW)(slug, key));
    await docker.removeImage(name);
}

;// CONCATENATED MODULE: ./.build/providers/docker/running-image.js

async function imageOfContainer(subject, container, environment) {
    const told = await inspect('container', '{{.Image}} {{.State.Status}}', [container], environment);
    const [id = '', status = ''] = told.split(' ');
    const [ran, baked] = await inspectImages([id, subject.id], environment).catch(() => inspectImages([id, subject.reference], environment));
    return { ...compareImages(ran, baked), hasEnded: ['exited', 'dead', 'removing'].includes(status) };
}
function compareImages(ran, baked) {
    if (ran.id === baked.id)
        return { id: ran.id, isSubject: true, note: 'it runs the very image' };
    const { id, layers } = ran;
    const begins = baked.layers.length > 0 && baked.layers.every((layer, index) => layer === layers[index]);
    if (!begins)
        return { id, isSubject: false, note: `it runs ${id}, which is not made of ${baked.id}` };
    const added = layers.length - baked.layers.length;
    return {
        id,
        isSubject: true,
        note: added === 0 ? 'it runs the very layers of the image' : `it runs the image with ${added} layers on top`,
    };
}
async function inspectImages(images, environment) {
    const text = await inspect('image', '{{.Id}} {{json .RootFS.Layers}}', images, environment);
    const [first = '', second = ''] = text.split('\n');
    return [inspectionOf(first), inspectionOf(second)];
}
function inspectionOf(text) {
    const at = text.indexOf(' ');
    const layers = JSON.parse(text.slice(at + 1));
    return { id: text.slice(0, at), layers: Array.isArray(layers) ? layers.map(String) : [] };
}
async function inspect(kind, format, names, environment) {
    const args = [kind, 'inspect', '--format', format, '--', ...names];
    const { stdout, stderr, exitCode } = await (0,command .ad)(args, { environment });
    if (exitCode !== 0)
        throw new Error(stderr.trim().split('\n')[0] ?? `docker ${kind} inspect failed`);
    return stdout.trim();
}

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var toolkit_start = __webpack_require__(45729);
;// CONCATENATED MODULE: ./.build/providers/docker/trial-container.js






const dockerTrial = {
    prepare: async (request) => trialContainer(request),
    inside: (text, { folder, variables }) => {
        const name = variables['BAKEHOUSE_CONTAINER'] ?? '';
        const given = Object.entries(variables).flatMap(([key, value]) => ['--env', `${key}=${value}`]);
        return { program: 'docker', args: ['exec', '--workdir', folder, ...given, '--', name, 'sh', '-c', text] };
    },
    sweep: async (sweep) => {
        const command = `docker ps --all --quiet --filter label=${marked_containers .J6}=${sweep.mark} | xargs -r docker rm --force --volumes`;
        return (0,leftover .h1)('containers', command, sweepContainers(sweep));
    },
};
async function sweepContainers({ environment, mark, folder }) {
    const found = [];
    for (const id of await markedContainers(environment, mark)) {
        found.push(...(await removeContainer(environment, id, folder, ownerOfOurs())));
    }
    return [...found, ...(await (0,marked_containers .$7)(environment, mark))];
}
async function removeMarkedContainers(environment, mark) {
    return (await (0,marked_containers .TK)(environment, mark, [])).filter(leftover .nT);
}
const RUN_LABEL = (0,marked_containers ._H)('bakehouse:run');
const GRACE_MS = 1000;
function ownerOfOurs() {
    const uid = process.getuid?.() ?? 0;
    return uid === 0 ? null : { uid, gid: process.getgid?.() ?? uid };
}
function trialContainer(request) {
    const { subject, name, environment, folder } = request;
    let id = '';
    let isAsked = false;
    return {
        start: async () => {
            const docker = (0,docker_docker.createDocker)(environment);
            const version = await docker.serverVersion();
            request.onStarted({ region: 'local', id: name });
            isAsked = true;
            id = await createContainer(request);
            await startContainer(request, id);
            const state = await inspectContainer(environment, id);
            if (state?.running !== true) {
                throw new outcome .b('infrastructure', `The container of ${subject.reference} ended at once (exit code ${state?.exitCode ?? 'unknown'}).`);
            }
            const known = (await docker.inspectImage(subject.id))?.id;
            return {
                variables: { BAKEHOUSE_CONTAINER: name, BAKEHOUSE_IMAGE: subject.reference, BAKEHOUSE_IMAGE_ID: subject.id },
                image: { id: state.image, isSubject: state.image === subject.id || state.image === known },
                tools: { docker: version },
            };
        },
        trouble: async () => {
            const state = await inspectContainer(environment, id);
            if (state === undefined)
                return `The container ${name} was removed while the script ran.`;
            if (state.running)
                return null;
            const why = state.outOfMemory ? 'out of memory' : `exit code ${state.exitCode}`;
            return `The container ${name} ended while the script ran (${why}).`;
        },
        remove: async () => (isAsked ? removeContainer(environment, id === '' ? name : id, folder, ownerOfOurs()) : []),
    };
}
async function createContainer(request) {
    const { name, mark, run, folder } = request;
    const { reference } = request.subject;
    const args = [
        'create', '--pull', 'never', '--name', name, '--label', `${marked_containers .J6}=${mark}`, '--label', `${RUN_LABEL}=${run}`,
        '--mount', `type=bind,${mountField('source', folder)},${mountField('target', folder)}`,
        '--entrypoint', 'tail', '--', reference, '-f', '/dev/null',
    ];
    const { exitCode, stdout, stderr } = await askInTime(request, args);
    if (exitCode === 0)
        return stdout.trim();
    const said = telling(stderr);
    if (/no such image/i.test(stderr)) {
        throw new outcome .b('infrastructure', `docker has no image ${reference} here. Bake it in this job, or hand it over from the job that did.`);
    }
    if (/bind source path does not exist|invalid mount config/i.test(stderr)) {
        throw new outcome .b('infrastructure', `The docker daemon does not see the folders of this machine (${said}). A daemon elsewhere, as by DOCKER_HOST or in a job that runs in a container itself, cannot be given a copy of the workspace: run the daemon on the machine of the job.`);
    }
    throw new outcome .b('infrastructure', `No container of ${reference} can be made: ${said}`);
}
async function startContainer(request, id) {
    const { exitCode, stderr } = await askInTime(request, ['start', '--', id]);
    if (exitCode === 0)
        return;
    if (/executable file not found|no such file or directory/i.test(stderr) && /tail/.test(stderr)) {
        throw new outcome .b('config', `The image ${request.subject.reference} has no program \`tail\`, by which a container of it is kept up while the script runs. Put coreutils or busybox into it, or verify it by Test Kitchen with a \`run_command\` of its own.`);
    }
    throw new outcome .b('infrastructure', `The container of ${request.subject.reference} does not start: ${telling(stderr)}`);
}
async function askInTime(request, args) {
    const signal = AbortSignal.timeout(request.timeoutMs);
    try {
        return await (0,command .ad)(args, { environment: request.environment, signal, limitMs: request.timeoutMs + GRACE_MS });
    }
    catch (error) {
        if (!signal.aborted)
            throw error;
        throw new outcome .b('infrastructure', `docker ${args[0] ?? ''} took longer than the time for create (${Math.round(request.timeoutMs / 60_000)} min).`);
    }
}
async function inspectContainer(environment, id) {
    const format = '{{.Image}} {{.State.Running}} {{.State.ExitCode}} {{.State.OOMKilled}}';
    const { exitCode, stdout } = await (0,command .ad)(['container', 'inspect', '--format', format, '--', id], {
        environment,
    });
    if (exitCode !== 0)
        return undefined;
    const [image = '', running, code, outOfMemory] = stdout.trim().split(' ');
    return { image, running: running === 'true', exitCode: Number(code), outOfMemory: outOfMemory === 'true' };
}
const ROOT = { uid: 0, gid: 0 };
async function isRootless(environment) {
    const { stdout } = await (0,command .ad)(['info', '--format', '{{json .SecurityOptions}}'], { environment });
    return stdout.includes('"name=rootless"');
}
async function removeContainer(environment, id, folder, owner) {
    try {
        if (owner !== null) {
            const { uid, gid } = (await isRootless(environment)) ? ROOT : owner;
            const change = ['chown', '-R', '-h', `${uid}:${gid}`, folder];
            await (0,command .ad)(['exec', '--user', '0', '--', id, ...change], { environment });
        }
        await (0,docker_docker.createDocker)(environment).removeContainer(id);
        return [];
    }
    catch (error) {
        const command = `docker rm --force --volumes ${id}`;
        return [{ kind: 'container', id, region: null, state: 'left', reason: (0,errors .bD)(error), command }];
    }
}
async function markedContainers(environment, mark) {
    const args = ['ps', '--all', '--quiet', '--no-trunc', '--filter', `label=${marked_containers .J6}=${mark}`];
    const { exitCode, stdout, stderr } = await (0,command .ad)(args, { environment });
    if (exitCode !== 0)
        throw new outcome .b('cleanup', `docker ps: ${telling(stderr)}`);
    return stdout.split('\n').filter((id) => id !== '');
}
function mountField(name, value) {
    const field = `${name}=${value}`;
    return /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
function telling(text) {
    const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.includes('--help'));
    return (lines.find((line) => /error response from daemon/i.test(line)) ?? lines.at(-1) ?? 'it said nothing').slice(0, 300);
}

;// CONCATENATED MODULE: ./.build/providers/docker/build-container.js










const build_container_RUN_LABEL = (0,marked_containers ._H)('bakehouse:run');
const dockerShell = {
    rehearsal: dockerRehearsal(),
    prepare: async (request) => buildContainer(request),
};
const HEARD = 'heard';
function dockerRehearsal() {
    return {
        refuses: ({ isWritten, literals }) => {
            if (isWritten('docker_path'))
                return 'it names a program of its own (docker_path), which nobody can listen to';
            if (literals['windows_container'] === true)
                return 'it is a container of Windows';
            return undefined;
        },
        stage: (folder, environment) => {
            const docker = (0,toolkit_start .K)('docker', environment, undefined);
            if (docker === undefined)
                throw new errors .yo('docker is not on PATH. Install it, or put it on PATH.');
            (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
            const path = (0,external_node_path_.join)(folder, 'docker');
            const noting = `for word; do printf '%s\\0' "$word"; done >${(0,wording .r7)((0,external_node_path_.join)(folder, HEARD))}`;
            (0,external_node_fs_.writeFileSync)(path, `#!/bin/sh\nif [ "$1" = run ]; then ${noting}; exit 125; fi\nexec ${(0,wording .r7)(docker)} "$@"\n`);
            (0,external_node_fs_.chmodSync)(path, 0o700);
        },
        heard: (folder) => {
            const path = (0,external_node_path_.join)(folder, HEARD);
            return (0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.readFileSync)(path, 'utf8').split('\0').slice(0, -1) : undefined;
        },
    };
}
const PLAIN = ['-d', '-i', '-t', '--entrypoint=/bin/sh', '--'];
function runArguments(request) {
    const { subject, start, platform, mark, run } = request;
    const labels = ['--label', `${marked_containers .J6}=${mark}`, '--label', `${build_container_RUN_LABEL}=${run}`];
    if (start === null) {
        const where = platform === null ? [] : ['--platform', platform];
        return ['run', ...labels, ...where, ...PLAIN, subject.reference];
    }
    const [, ...words] = start.words;
    const own = start.stands === null ? words : withImage(words, start.stands, subject.reference);
    return ['run', ...labels, ...own.map((word, index) => (own[index - 1] === '-v' ? withoutFolder(word, start) : word))];
}
function withoutFolder(word, { temporary }) {
    return word.startsWith(`${temporary}/`) ? word.slice(word.indexOf(':', temporary.length) + 1) : word;
}
function withImage(words, stands, reference) {
    const named = words.findLastIndex((word) => stands.includes(word));
    const dashes = words.indexOf('--');
    const at = named === -1 && dashes !== -1 ? dashes + 1 : named;
    if (at === -1 || at >= words.length) {
        throw new errors .yo('Which word of the run_command of the template is its image cannot be told, so the image that was baked cannot take its place. Put "--" before {{.Image}} there.');
    }
    return words.with(at, reference);
}
function buildContainer(request) {
    const { environment, subject, start } = request;
    let id = '';
    let isAsked = false;
    return {
        start: async () => {
            await (0,docker_docker.createDocker)(environment).serverVersion();
            const args = runArguments(request);
            request.onStarted({ region: 'local', id: request.name });
            isAsked = true;
            const called = { environment, limitMs: command .l9, ...(start === null ? {} : { cwd: start.workingDirectory }) };
            const { exitCode, stdout, stderr } = await (0,command .ad)(args, called);
            if (exitCode !== 0) {
                throw new outcome .b('infrastructure', `The container of ${subject.leg} does not start: ${telling(stderr)}`);
            }
            id = stdout.trim();
            const state = await inspectContainer(environment, id);
            if (state?.running !== true) {
                const log = await (0,command .ad)(['logs', '--tail', '5', '--', id], { environment });
                const last = telling(log.stderr || log.stdout);
                throw new outcome .b('infrastructure', `The container of ${subject.leg} ended at once (exit code ${state?.exitCode ?? 'unknown'}; ${last}). Packer would meet the same: its run_command is to start what stays.`);
            }
            return [`Container ${id.slice(0, 12)} of ${state.image}`];
        },
        enter: async ({ shell, command, isTerminal, attach }) => {
            const found = shell ?? (await shellIn(request, id));
            const terminal = process.env['TERM'] ?? '';
            const args = [
                'exec', '-i',
                ...(isTerminal ? ['-t', ...(terminal === '' ? [] : ['--env', `TERM=${terminal}`])] : []),
                ...(start?.user === null || start === null ? [] : ['--user', start.user]),
                id, found, ...(command === null ? [] : ['-c', command]),
            ];
            return attach('docker', args);
        },
        remove: async () => (isAsked ? removeMarkedContainers(environment, request.mark) : []),
    };
}
async function shellIn({ environment, subject }, id) {
    const args = ['exec', '--', id, 'sh', '-c', 'command -v bash || command -v sh'];
    const { exitCode, stdout, stderr } = await (0,command .ad)(args, { environment });
    if (exitCode === 0 && stdout.trim() !== '')
        return stdout.trim().split('\n')[0] ?? 'sh';
    throw new outcome .b('config', `There is no shell in the container of ${subject.leg} (${telling(stderr)}). Name one that it has with --shell.`);
}

;// CONCATENATED MODULE: ./.build/providers/docker/handoff-kind.js




function handoffOf(input, context) {
    const { fromArtifact, buildRegistry, hasArtifactService } = context;
    if (input === 'none')
        return { kind: 'none' };
    if (input.startsWith('registry:')) {
        return { kind: 'registry', repository: repositoryOf('Input "handoff"', input.slice('registry:'.length)) };
    }
    if (input !== 'auto' && input !== 'archive') {
        throw new errors .yo(`Input "handoff" must be auto, none, archive or registry:<repository>, but was ${(0,inputs .WU)(input)}.`);
    }
    if (input === 'auto') {
        if (!fromArtifact)
            return { kind: 'none' };
        if (buildRegistry !== null)
            return { kind: 'registry', repository: repositoryOf('`build-registry` of the manifest', buildRegistry) };
    }
    if (hasArtifactService)
        return { kind: 'archive' };
    throw new errors .yo('Container images have no way to the other jobs: this runner has no artifact service. Name a repository with `build-registry` in the manifest or with the input "handoff" (registry:<repository>), or bake all legs in one job with handoff: none.');
}
function repositoryOf(what, text) {
    const repository = text.trim();
    const { name, host } = (0,container_reference .F2)(repository);
    if (name !== repository) {
        throw new errors .yo(`${what} must name a repository without tag and digest, as ghcr.io/acme/builds, but was ${(0,inputs .WU)(repository)}.`);
    }
    if (`${host}/` === staging .nD) {
        throw new errors .yo(`${what} must name a repository of a registry, but ${host} stands for docker's own images.`);
    }
    return repository;
}

var docker_packer_output = __webpack_require__(6096);
;// CONCATENATED MODULE: ./.build/providers/docker/source.js



async function resolveDockerSource(text, context) {
    const resolved = (id) => ({ of: 'docker', id, name: text });
    if (/^sha256:[0-9a-f]{64}$/.test(text)) {
        const local = await source_inspect(context.docker, text);
        if (local.image !== undefined)
            return resolved(await nameLocally(context.docker, local.image.id));
        throw new errors .yo(`source.docker: there is no image ${text} here (${local.reason}). Such an id is known only to the daemon that made the image; name it by tag or by name@sha256:…`);
    }
    const reference = (0,container_reference .F2)(text);
    if (reference.digest !== null)
        return resolved(`${reference.name}@${reference.digest}`);
    if (`${reference.host}/` === staging .nD)
        return resolved(await localOnly(text, context));
    const [answer, local] = await Promise.all([context.registry.digestOf(reference), source_inspect(context.docker, text)]);
    const own = local.image === undefined ? undefined : digestOfImage(local.image, reference);
    if (answer.kind === 'found') {
        if (local.image !== undefined && local.image.repoDigests.length === 0) {
            context.notice(`${text} of docker here came from no registry and is not used: ${reference.host} has an image of that name. Give yours another name to start from it.`);
        }
        return resolved(`${reference.name}@${answer.digest}`);
    }
    if (own !== undefined) {
        context.notice(`${answer.reason}; the ${text} that docker has here is used, which may not be the newest.`);
        return resolved(`${reference.name}@${own}`);
    }
    if (local.image !== undefined) {
        if (answer.kind === 'unreachable')
            context.notice(`${answer.reason}; the ${text} that docker has here is used.`);
        return resolved(await nameLocally(context.docker, local.image.id));
    }
    throw new errors .yo(`source.docker: ${text} is not found. ${answer.reason}; docker here: ${local.reason.replace(/[.?!]$/, '')}. Mind the name, or pull or build the image in a step before.`);
}
async function localOnly(text, { docker }) {
    const local = await source_inspect(docker, text);
    if (local.image !== undefined)
        return nameLocally(docker, local.image.id);
    throw new errors .yo(`source.docker: docker here has no ${text} (${local.reason}), and no registry ever has it.`);
}
async function source_inspect(docker, reference) {
    try {
        const image = await docker.inspectImage(reference);
        return image === undefined ? { image, reason: 'no such image' } : { image };
    }
    catch (error) {
        return { image: undefined, reason: (0,errors .bD)(error) };
    }
}
function digestOfImage(image, reference) {
    return image.repoDigests
        .flatMap((text) => {
        const other = (0,container_reference .F2)(text);
        return (0,container_reference .ve)(other, reference) ? (other.digest ?? []) : [];
    })
        .toSorted()[0];
}
async function nameLocally(docker, id) {
    const name = (0,staging .V4)(id);
    const holder = await docker.inspectImage(name);
    if (holder === undefined)
        await docker.tagImage(id, name);
    else if (holder.id !== id) {
        throw new errors .yo(`source.docker: the name ${name} already belongs to another image, ${holder.id}. Remove it.`);
    }
    return name;
}
async function resolveDockerBase(text, { docker, registry }) {
    const resolved = (id) => ({ of: 'docker', id, name: text });
    if (/^sha256:[0-9a-f]{64}$/.test(text))
        return resolved(text);
    const reference = (0,container_reference .F2)(text);
    if (reference.digest !== null)
        return resolved(`${reference.name}@${reference.digest}`);
    const local = await docker.inspectImage(text).catch((error) => (0,errors .bD)(error));
    const isHere = typeof local === 'object';
    if (isHere && local.repoDigests.length === 0)
        return resolved(local.id);
    const answer = await registry.digestOf(reference);
    if (answer.kind === 'found')
        return resolved(`${reference.name}@${answer.digest}`);
    const own = isHere ? digestOfImage(local, reference) : undefined;
    if (own !== undefined)
        return resolved(`${reference.name}@${own}`);
    if (isHere)
        return resolved(local.id);
    throw new errors .yo(answer.reason);
}

;// CONCATENATED MODULE: ./.build/providers/docker/source-kind.js





const docker_source_kind_request = schemas .Ikc({ of: schemas .euz('docker'), reference: schemas .YjP().min(1) })
    .describe('A container image, by name.');
function dockerSource(clients) {
    return {
        written: schemas .YjP().min(1).describe('A container image by name; it is resolved to a digest.'),
        request: docker_source_kind_request,
        requestOf: (filled) => ({ of: 'docker', reference: String(filled) }),
        problem: (asked) => {
            const problem = (0,container_reference .te)(referenceOf(asked).replace(/@sha256:[0-9a-f]{64}$/, ''));
            return problem === undefined ? undefined : `its source ${problem}`;
        },
        resolve: async (asked, asker) => {
            const { docker, registry } = await clients(asker);
            return await resolveDockerSource(referenceOf(asked), { docker, registry, notice: asker.notice });
        },
        base: async (asked, asker) => await resolveDockerBase(referenceOf(asked), await clients(asker)),
        isHere: async ({ id }, asker) => !id.startsWith(staging .nD) || (await (await clients(asker)).docker.inspectImage(id)) !== undefined,
    };
}
function referenceOf(asked) {
    const read = docker_source_kind_request.safeParse(asked);
    if (!read.success)
        throw new errors .yo('source.docker: it is to be the name of a container image.');
    return read.data.reference;
}

var sweep = __webpack_require__(15428);
;// CONCATENATED MODULE: ./.build/providers/docker/provider.js















async function buildRegistryTags({ buildRegistry, environment, passEnv, untrusted, }) {
    if (buildRegistry === null || untrusted !== null)
        return null;
    const { listBuildRegistry } = await Promise.resolve( ).then(__webpack_require__.bind(__webpack_require__, 87068));
    return async () => await listBuildRegistry(buildRegistry, (0,secrets_environment .Qc)(environment, passEnv, {}));
}
function dockerProvider(connect, open) {
    const dockerOf = async (...given) => (connect ?? (await Promise.resolve( ).then(__webpack_require__.bind(__webpack_require__, 77338))).createDocker)(...given);
    const sweeping = ({ environment }) => dockerOf(environment, command .$E);
    const clients = (0,asker .f)(async (asker) => (open ?? (await __webpack_require__.e(  8028).then(__webpack_require__.bind(__webpack_require__, 8028))).openDocker)(asker));
    return {
        name: 'docker',
        title: 'docker',
        builders: [/^docker$/, /^dockerfile$/],
        rules: {},
        witness: {
            keeps: ({ provider }) => provider === 'docker',
            open: async (request) => (await Promise.all( [__webpack_require__.e(1714), __webpack_require__.e(4991)]).then(__webpack_require__.bind(__webpack_require__, 44991))).openDockerWitness(request),
        },
        subject: dockerSubject,
        kitchen: dockerKitchen,
        running: imageOfContainer,
        trial: dockerTrial,
        shell: dockerShell,
        marks: dockerMarks,
        artifacts: {
            ...docker_packer_output .Y,
            complete: async (image, environment, limitMs) => (await __webpack_require__.e(  2787).then(__webpack_require__.bind(__webpack_require__, 22787))).completeImage(image, await dockerOf(environment, limitMs)),
        },
        lines: docker_packer_output .U,
        preflight: {
            check: async ({ environment }) => {
                await (await dockerOf(environment)).serverVersion();
                return null;
            },
        },
        sweep: {
            what: 'containers',
            command: ({ temporary }) => (0,sweep .jF)(temporary),
            limitMs: 30_000,
            watch: async (bake, words) => (await __webpack_require__.e(  554).then(__webpack_require__.bind(__webpack_require__, 30554))).watchContainers(bake, words, await dockerOf(bake.environment)),
            look: async (bake) => (await __webpack_require__.e(  554).then(__webpack_require__.bind(__webpack_require__, 30554))).lookAtContainers(bake, await sweeping(bake)),
            tidy: async (bake) => (await __webpack_require__.e(  554).then(__webpack_require__.bind(__webpack_require__, 30554))).tidyContainers(bake, await sweeping(bake)),
            sweep: async (request) => (await __webpack_require__.e(  554).then(__webpack_require__.bind(__webpack_require__, 30554))).sweepContainers(request, await sweeping(request)),
        },
        reason: async (output, build, text) => (await __webpack_require__.e(  8774).then(__webpack_require__.bind(__webpack_require__, 68774))).daemonWords(output, build, text),
        keep: async (image, request) => (await __webpack_require__.e(  2787).then(__webpack_require__.bind(__webpack_require__, 22787))).keepImage(image, request, await dockerOf(request.environment)),
        place: async (environment) => (await Promise.resolve( ).then(__webpack_require__.bind(__webpack_require__, 57287))).daemonName(environment),
        contest: {
            bakes: async (want, asker) => {
                const { lookUpContainers } = await __webpack_require__.e(  6489).then(__webpack_require__.bind(__webpack_require__, 76489));
                const [found] = await lookUpContainers([want], await clients(asker), asker.buildRegistry);
                return found?.kind === 'found' ? [found.images] : [];
            },
            withdraw: async ({ id }, environment) => (await __webpack_require__.e(  2787).then(__webpack_require__.bind(__webpack_require__, 22787))).removeUnnamed(id, await dockerOf(environment)),
            command: ({ id }) => `docker image rm ${id}`,
        },
        inRegistries: 'container',
        handOff: {
            settle: handoffOf,
            send: async (...given) => (await __webpack_require__.e(  1714).then(__webpack_require__.bind(__webpack_require__, 1714))).saveHandoff(...given),
            bring: async (host, inputs, buildRegistry, leg, image) => {
                const docker = await dockerOf((0,secrets_environment .Qc)(host.environment, inputs['pass-env'], {}));
                return (await Promise.all( [__webpack_require__.e(1714), __webpack_require__.e(2548)]).then(__webpack_require__.bind(__webpack_require__, 12548))).bringImage(host, inputs, { docker, buildRegistry }, leg, image);
            },
            name: async (environment, { id }, name) => (await dockerOf(environment)).tagImage(id, name),
        },
        standIn: ({ slug, key, region }) => (region === undefined ? (0,staging .GW)(slug, key) : undefined),
        lookUp: async (wants, asker) => (await __webpack_require__.e(  6489).then(__webpack_require__.bind(__webpack_require__, 76489))).lookUpContainers(wants, await clients(asker), asker.buildRegistry),
        census: async (_, asker) => (await __webpack_require__.e(  9893).then(__webpack_require__.bind(__webpack_require__, 19893))).dockerCensus((await clients(asker)).docker),
        strays: {
            find: async (regions, asker) => (await __webpack_require__.e(  9776).then(__webpack_require__.bind(__webpack_require__, 89776))).dockerStrays.find(regions, asker),
            end: async (stray, asker) => (await __webpack_require__.e(  9776).then(__webpack_require__.bind(__webpack_require__, 89776))).dockerStrays.end(stray, asker),
        },
        retention: {
            stages: ['delete'],
            survey: async (_, asker) => (await __webpack_require__.e(  4022).then(__webpack_require__.bind(__webpack_require__, 64022))).surveyDocker((await clients(asker)).docker),
            carryOut: async (step, _, asker) => (await __webpack_require__.e(  4022).then(__webpack_require__.bind(__webpack_require__, 64022))).removeNames((await clients(asker)).docker, step),
        },
        lookUpRecipes: async (wants, asker) => {
            const { lookUpContainerKeys } = await __webpack_require__.e(  1703).then(__webpack_require__.bind(__webpack_require__, 61703));
            return await lookUpContainerKeys(wants, await clients(asker), await buildRegistryTags(asker));
        },
        sources: { docker: dockerSource(clients) },
        firstJournals: {
            note: 'seen.json',
            started: schemas .Ikc({ kind: schemas .euz('container'), name: schemas .YjP() })
                .transform(({ name }) => ({ region: 'local', id: name })),
        },
        deposits: {
            kinds: ['names', 'pushed'],
            look: async (place, asker) => (await __webpack_require__.e(  6489).then(__webpack_require__.bind(__webpack_require__, 76489))).lookForName(place, await clients(asker)),
        },
        credentials: {
            families: ['DOCKER_', 'BUILDKIT_', 'BUILDX_', 'PODMAN_'],
            files: [
                {
                    path: '.docker/config.json',
                    isCloud: false,
                    holds: (0,credential_tables .gT)(/"(?:auth|identitytoken|registrytoken)"\s*:\s*"[^"]|"(?:credsStore|credHelpers)"/),
                    folderVariable: 'DOCKER_CONFIG',
                },
            ],
        },
        failures: { credentials: /unauthorized: authentication required|denied: requested access/i },
    };
}

var paths = __webpack_require__(56408);
;// CONCATENATED MODULE: ./.build/providers/vagrant/provider.js
function vagrantProvider() {
    return { name: 'vagrant', title: 'Vagrant', builders: [], rules: {}, kitchen: vagrantKitchen };
}
const vagrantKitchen = {
    drivers: [
        {
            name: 'vagrant',
            gem: 'kitchen-vagrant',
            keys: ['box', 'box_url'],
            contrary: ['box_version', 'box_download_checksum', 'box_download_checksum_type'],
            settings: ({ files, slug }, { unique }) => {
                const box = files.find((file) => file.endsWith('.box'));
                if (box === undefined) {
                    return {
                        kind: 'refused',
                        reason: `the image has no file that ends in .box (it has ${files.length} files)`,
                    };
                }
                return {
                    kind: 'settings',
                    settings: [
                        ['box', `bakehouse-${slug}-${unique}`],
                        ['box_url', `file://${encodeURI(box)}`],
                    ],
                };
            },
            isSerial: true,
        },
    ],
};

var beside = __webpack_require__(8642);
var files_files = __webpack_require__(74555);
;// CONCATENATED MODULE: ./.build/providers/file/trial-files.js


const fileTrial = { prepare: async ({ subject: { id, files } }) => trialFiles(id, files) };
function trialFiles(id, files) {
    let before = [];
    return {
        start: async () => {
            if (files.length === 0)
                throw new outcome .b('config', 'The record names no file of the image, so there is nothing to test.');
            before = files.map(files_files .oT);
            const lost = files.filter((_, index) => before[index] === '');
            if (lost.length > 0) {
                throw new outcome .b('infrastructure', `The image is not here: ${lost.join(', ')} is no file. Bake it in this job, or hand it over from the job that did.`);
            }
            return {
                variables: { BAKEHOUSE_FILES: files.join('\n'), BAKEHOUSE_IMAGE_ID: id },
                image: { id, isSubject: true },
                tools: {},
            };
        },
        trouble: async () => {
            const changed = files.filter((path, index) => (0,files_files .oT)(path) !== before[index]);
            return changed.length === 0 ? null : `The script changed what it tested: ${changed.join(', ')}.`;
        },
        remove: async () => [],
    };
}

var side_by_side = __webpack_require__(39535);
;// CONCATENATED MODULE: ./.build/providers/file/look-up.js




const MOST_READ_AT_ONCE = 8;
async function lookUpFiles(legs, asker) {
    return await (0,side_by_side .Q)(legs, MOST_READ_AT_ONCE, async (leg) => await lookUpLeg(leg, asker));
}
async function lookUpFileRecipes(legs, asker) {
    return await (0,side_by_side .Q)(legs, MOST_READ_AT_ONCE, async (leg) => {
        return { kind: 'told', marks: (0,beside .Hw)(leg.workingDirectory, await pathsOf(leg, asker), leg.recipe) };
    });
}
async function lookUpLeg(leg, asker) {
    const paths = await pathsOf(leg, asker);
    if (paths.length === 0)
        return { kind: 'missing', reason: null };
    return await (0,beside .Zm)(leg.workingDirectory, paths, leg.key);
}
async function pathsOf({ slug, builds, workingDirectory }, { remember }) {
    const targets = builds.map((build) => targetOf(build, workingDirectory));
    const known = targets.flatMap((target) => target ?? []);
    return known.length === targets.length ? known : ((await remember(slug))?.artifacts ?? []);
}
function targetOf({ literals: { target }, archives }, folder) {
    if (typeof target !== 'string')
        return undefined;
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(folder, target)))
        return target;
    return archives().find((path) => (0,external_node_fs_.existsSync)((0,beside .qE)(folder, path))) ?? target;
}

;// CONCATENATED MODULE: ./.build/providers/file/provider.js





function fileProvider() {
    return {
        name: 'file',
        title: 'files',
        builders: [/^file$/],
        witness: {
            keeps: ({ files }) => files.length > 0,
            open: async ({ host }) => {
                const { lookAtFiles } = await __webpack_require__.e(  7385).then(__webpack_require__.bind(__webpack_require__, 27385));
                return (viewed, image) => lookAtFiles(host, viewed, image);
            },
        },
        subject: {
            named: async ({ workspace }, id) => ({
                files: [(0,paths .CT)('Input "image-id"', workspace, workspace, id)],
            }),
        },
        kitchen: vagrantKitchen,
        trial: fileTrial,
        marks: beside .xz,
        sweep: {
            what: 'files',
            command: () => 'git status --ignored',
            makeRoom: async (bake, room) => (await __webpack_require__.e(  3150).then(__webpack_require__.bind(__webpack_require__, 83150))).noteTargets(bake, room),
            tidy: async (bake) => (await __webpack_require__.e(  3150).then(__webpack_require__.bind(__webpack_require__, 83150))).settleTargets(bake),
            sweep: async (request) => (await __webpack_require__.e(  3150).then(__webpack_require__.bind(__webpack_require__, 83150))).sweepTargets(request),
        },
        retention: {
            stages: ['delete'],
            survey: async (_, asker) => (await __webpack_require__.e(  2592).then(__webpack_require__.bind(__webpack_require__, 2592))).surveyFiles(asker),
            inspect: async (images, _, asker) => (await __webpack_require__.e(  2592).then(__webpack_require__.bind(__webpack_require__, 2592))).inspectFiles(images, asker),
            carryOut: async (step, _, asker) => (await __webpack_require__.e(  2592).then(__webpack_require__.bind(__webpack_require__, 2592))).removeFiles(step, asker),
        },
        keep: async (image, request) => (0,beside .zz)(image, request),
        rules: { kin: 'any' },
        lookUp: lookUpFiles,
        lookUpRecipes: lookUpFileRecipes,
        deposits: { kinds: ['files'], look: beside .z8, note: beside .LI },
    };
}

var cloud_paths = __webpack_require__(40108);
var gcp_image = __webpack_require__(37583);
var gcp_marks = __webpack_require__(64500);
var gcp_naming = __webpack_require__(87392);
;// CONCATENATED MODULE: ./.build/providers/gcp/adoption.js






const adoption_ADOPTED = 'bakehouse-adopted';
function gcpAdoption(google) {
    return {
        example: 'projects/acme-images/global/images/web-1',
        isId: (id) => (0,cloud_paths .XE)(id) !== undefined,
        reasonProblem: (reason) => (0,gcp_naming .Fr)((0,gcp_naming .w)(reason)) === undefined
            ? 'The reason becomes the value of a label of Google, where each character but lower-case letters, digits and hyphens takes three of its 63 places: say it in fewer words.'
            : undefined,
        look: async (leg, id, asker) => {
            const name = (0,cloud_paths .XE)(id);
            if (name === undefined)
                throw new errors .yo(`${id.slice(0, 80)} is no id of an image`);
            const { compute, project } = await google(asker)();
            const image = await (0,gcp_image.describeImage)(compute, name);
            const problems = gcp_adoption_unfit(leg, name, image, project);
            if (image === undefined || problems.length > 0)
                throw new errors .yo(problems.join('; '));
            return {
                region: cloud_paths .M_,
                adopt: async ({ ref, reason }) => (0,gcp_marks.mergeLabels)(compute, name, adoptionMarks(leg, ref, reason)),
            };
        },
    };
}
function adoptionMarks({ key, builds, leg, tier, recipe, epoch }, ref, reason) {
    const build = builds[0]?.name ?? '';
    const tags = {
        'bakehouse:leg': leg,
        'bakehouse:tier': tier,
        'bakehouse:ref': ref,
        ...(recipe === null ? {} : { 'bakehouse:recipe': recipe }),
        'bakehouse:epoch': epoch ?? '',
    };
    const own = { [gcp_marks.KEY]: (0,gcp_naming .w)(key), [gcp_marks.BUILD]: (0,gcp_naming .w)(build), [gcp_marks.IMAGES]: (0,gcp_marks.setOf)([build]) };
    return { ...(0,gcp_marks.labelsOf)(tags), ...own, [adoption_ADOPTED]: (0,gcp_naming .w)(reason) };
}
const adoption_ARCHITECTURES = {
    amd64: 'X86_64',
    x86_64: 'X86_64',
    arm64: 'ARM64',
    aarch64: 'ARM64',
};
function gcp_adoption_unfit(leg, { project, name }, image, own) {
    if (image === undefined)
        return [`the project ${project} has no such image that these credentials see`];
    const problems = [];
    const { status, architecture, labels } = image;
    if (status !== 'READY')
        problems.push(`it is ${status}, not ready`);
    const wanted = leg.account ?? own;
    if (wanted !== null && wanted !== project)
        problems.push(`it is of the project ${project}, but the leg is baked in ${wanted}; copy it first`);
    if (!(0,placeholder .gU)(leg.name, name))
        problems.push(`its name is ${JSON.stringify(name)}, but the leg's is ${JSON.stringify(leg.name)}`);
    if (leg.arch !== null && architecture !== undefined && (adoption_ARCHITECTURES[leg.arch] ?? leg.arch) !== architecture)
        problems.push(`it is for ${architecture}, but the leg for ${leg.arch}`);
    const key = labels[gcp_marks.KEY];
    if (key !== undefined && key !== (0,gcp_naming .w)(leg.key))
        problems.push(`it has the key ${key} already, of another bake`);
    else if (key === undefined && labels[gcp_marks.VERIFIED] !== undefined)
        problems.push(`it has the label ${gcp_marks.VERIFIED}, though nothing shows what was tested; take it off first`);
    return problems;
}

;// CONCATENATED MODULE: ./.build/providers/gcp/credentials.js
const credentials_isWritten = (text) => text.trim() !== '';
const credentials_isListed = (text) => !/^(?:|\{\}|\[\])$/.test(text.replaceAll(/\s/g, ''));
const credentials_file = (name, holds) => ({
    path: `.config/gcloud/${name}`,
    isCloud: true,
    holds,
});
const gcpCredentials = {
    families: ['GOOGLE_', 'GCLOUD_', 'CLOUDSDK_', 'GCE_'],
    ways: ['GOOGLE_APPLICATION_CREDENTIALS', 'GOOGLE_GHA_CREDS_PATH', 'CLOUDSDK_CONFIG'],
    files: [
        credentials_file('application_default_credentials.json', credentials_isListed),
        credentials_file('credentials.db', credentials_isWritten),
        credentials_file('access_tokens.db', credentials_isWritten),
    ],
};
const gcpFailures = {
    credentials: /oauth2: cannot fetch token|could not find default credentials|ACCESS_TOKEN_|UNAUTHENTICATED|PERMISSION_DENIED|googleapi: Error 40[13]: (?!\S*[Qq]uota|Rate)/,
    capacity: /ZONE_RESOURCE_POOL_EXHAUSTED|RESOURCE_POOL_EXHAUSTED|does not have enough resources available|QUOTA_EXCEEDED|Quota '\w{1,60}' exceeded|quotaExceeded/,
    throttled: /rateLimitExceeded|RATE_LIMIT_EXCEEDED|userRateLimitExceeded/,
};

var gcp_sweep_forms = __webpack_require__(91642);
;// CONCATENATED MODULE: ./.build/providers/gcp/kitchen.js






const MOST_PAGES = 500;
function gcpKitchen(connect) {
    return {
        drivers: [
            {
                name: 'gce',
                gem: 'kitchen-google',
                keys: ['image_name', 'image_family'],
                contrary: [],
                settings: ({ id, account }) => {
                    const { project, name } = (0,cloud_paths .XE)(id) ?? {};
                    const owner = project ?? account;
                    return {
                        kind: 'settings',
                        settings: [['image_name', name ?? id], ...(owner === null ? [] : [['image_project', owner]])],
                    };
                },
                labels: [{ kind: 'mapping', option: 'labels', word: labelText }],
            },
        ],
        instances: { kind: 'instance', idAt: [['server_name']], isId: (text) => cloud_paths .o_.test(text) },
        sweep: async (sweep) => kitchen_sweepServers(sweep, connect),
    };
}
function labelText(text) {
    return text
        .toLowerCase()
        .replaceAll(/[^a-z0-9_-]/g, '-')
        .slice(0, 63);
}
function gcpRunning(connect) {
    return async (subject, server, environment) => {
        const unknown = (why) => ({ id: null, isSubject: false, note: `not proved: ${why}` });
        const google = await connect(environment);
        const servers = cloud_paths .o_.test(server)
            ? await serversNamed(google, server)
            : 'the state of the instance names none of Google';
        if (typeof servers === 'string')
            return unknown(servers);
        const [found, ...more] = servers;
        if (found === undefined)
            return unknown(`Google knows no instance ${server} in the project ${google.project}`);
        if (more.length > 0)
            return unknown(`${servers.length} instances of the project ${google.project} are called ${server}`);
        const made = await (0,gcp_image.imageUnder)(google.compute, found, subject.id);
        return made === undefined
            ? unknown(`Google does not say of which image the disk of ${server} was made`)
            : { ...made, note: `Google says that ${server} runs ${made.id}` };
    };
}
async function serversNamed({ compute, project }, name) {
    if (project === null)
        return 'nothing says in which project instances are (GOOGLE_CLOUD_PROJECT)';
    const found = [];
    let pageToken = '';
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
        const query = { filter: `name="${name}"`, ...(pageToken === '' ? {} : { pageToken }) };
        const page = await compute.get(`projects/${project}/aggregated/instances`, gcp_sweep_forms .Y$, query);
        if (page === undefined)
            return `these credentials see no project ${project}`;
        for (const instance of Object.values(page.items).flatMap(({ instances }) => instances)) {
            const zone = (0,cloud_paths .g1)(instance.zone ?? '');
            if (instance.name === name && cloud_paths .z6.test(zone))
                found.push({ project, zone, instance });
        }
        pageToken = page.nextPageToken ?? '';
        if (pageToken === '')
            return found;
    }
    return `Google has more than ${MOST_PAGES} pages of instances`;
}
async function kitchen_sweepServers({ noted, mark, kept, environment }, connect) {
    const found = [];
    for (const { id } of noted) {
        if (kept.includes(id) || !cloud_paths .o_.test(id))
            continue;
        const show = `gcloud compute instances list --filter=name=${id}`;
        const swept = async () => {
            const google = await connect(environment);
            const servers = await serversNamed(google, id);
            if (typeof servers === 'string')
                throw new errors .yo(servers);
            return await Promise.all(servers.map(async (one) => await sweepServer(google, one, mark)));
        };
        found.push(...(await (0,leftover .h1)(id, show, swept())));
    }
    return found;
}
async function sweepServer({ compute }, { project, zone, instance }, mark) {
    const { name: id } = instance;
    const thing = { kind: 'instance', id, region: zone };
    const command = `gcloud compute instances delete ${id} --zone ${zone} --project ${project} --quiet`;
    if (instance.labels[labelText(provider_verify .t)] !== mark) {
        const reason = "the state of an instance names it, but it lacks this run's mark";
        return { ...thing, state: 'left', reason, command };
    }
    try {
        await compute.begin('DELETE', `${(0,cloud_paths .kX)(project, zone)}/instances/${id}`);
        return { ...thing, state: 'removed', reason: "it has this run's own mark", command: null };
    }
    catch (error) {
        return { ...thing, state: 'left', reason: (0,errors .bD)(error), command };
    }
}

var gcp_packer_output = __webpack_require__(9506);
var gcp_publish_fields = __webpack_require__(78505);
;// CONCATENATED MODULE: ./.build/providers/gcp/publish/target.js





function gcpTarget(connect) {
    return (0,provider_target .W)({
        fields: gcp_publish_fields .cV,
        takes: ({ provider }) => provider === 'gcp',
        gives: 'name',
        check: target_checkTarget,
        publisher: async (fields, { target, candidates, bestEffort, allowPublic, environment }) => {
            const { createGcpPublisher } = await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 18029));
            const whole = { name: target, fields, candidates, bestEffort, allowPublic };
            return createGcpPublisher(whole, () => connect(environment));
        },
    });
}
function target_checkTarget(fields, legs, tell) {
    const check = new pattern_check .r(tell);
    const one = (text) => (text === undefined ? [] : [text]);
    const patterns = [
        ['project', one(fields.project), gcp_publish_fields .$h],
        ['share', fields.share, gcp_publish_fields .c_],
        ...Object.entries(fields.labels).map(([name, value]) => [
            'labels',
            [value],
            (text) => (0,gcp_publish_fields .W6)(name, text),
        ]),
    ];
    for (const { leg, values } of legs) {
        const known = new Map([...values, ['region', cloud_paths .M_], ['build', pattern_check .X]]);
        for (const [field, texts, problemOf] of patterns)
            for (const pattern of texts)
                check.filled(field, pattern, known, problemOf);
        for (const field of ['name', 'family']) {
            const pattern = fields[field];
            if (pattern === undefined)
                continue;
            const filled = check.filled(field, pattern, known, gcp_publish_fields .rH);
            if (filled === undefined)
                continue;
            check.owned(field, pattern, { name: `${field} ${filled}`, leg }, (quoted, owner) => `${quoted} is for two images, of ${owner} and of ${leg}. Tell them apart by {image} or an axis`);
        }
    }
}
function gcpTerraform({ label, id, ref }) {
    const image = (0,cloud_paths .XE)(id);
    if (image === undefined)
        return undefined;
    const data = (own, what) => [
        `data "google_compute_image" "${own}" {`,
        `  project = ${(0,wording .jY)(image.project)}`,
        `  ${what}`,
        '}',
    ];
    const family = ref === null ? [] : data(`${label}_newest`, `family  = ${(0,wording .jY)(ref)}`);
    return [...family, ...data(label, `name    = ${(0,wording .jY)(image.name)}`)].join('\n');
}

;// CONCATENATED MODULE: ./.build/providers/gcp/recipe-words.js
const FAMILY = 'source_image_family';
const gcpRecipeWords = {
    options: {
        '*.googlecompute.account_file': 'credential',
        '*.googlecompute.credentials_file': 'credential',
        'source.googlecompute.source_image': 'nothing',
        'source.googlecompute.zone': 'nothing',
    },
    bases: { settings: [FAMILY], ofBuilder: gcp_recipe_words_requests, ofData: {} },
    fetches: { command: /^(?:gsutil|gcloud)$/, from: /^(?:s3|gs):\/\// },
};
function gcp_recipe_words_requests({ value, text }) {
    const [family, image] = [text(FAMILY), text('source_image')];
    if (typeof family !== 'string' || family === '' || image === undefined || (image !== null && image !== ''))
        return [];
    const projects = value(['source_image_project_id'], []);
    const all = Array.isArray(projects) ? projects : [projects];
    const [project, ...others] = all;
    if (typeof project !== 'string' || project === '' || others.length > 0)
        return [];
    return [{ of: 'gcp', family, name: null, labels: {}, project }];
}

;// CONCATENATED MODULE: ./.build/providers/gcp/source-kind.js


const source_kind_members = {
    family: schemas .YjP().min(1).optional().describe('A family: its newest image that is not deprecated.'),
    name: schemas .YjP().min(1).optional().describe('The name; `*` stands for any text, `?` for one character.'),
    labels: schemas .g1P(schemas .YjP(), schemas .YjP()).optional().describe('Labels that it has, by name.'),
    project: schemas .YjP().min(1).optional().describe('The project; default: that of the credentials.'),
};
const gcp_source_kind_written = schemas .rej(source_kind_members)
    .refine((given) => Object.keys(given).some((name) => name !== 'project'), {
    error: 'has at least one of family, name and labels',
})
    .describe('The newest image of Google Cloud that fits and is not deprecated.');
const gcp_source_kind_filledMembers = schemas .Ikc({
    ...source_kind_members,
    family: schemas .YjP().optional(),
    name: schemas .YjP().optional(),
    project: schemas .YjP().optional(),
});
const gcp_source_kind_request = schemas .Ikc({
    of: schemas .euz('gcp'),
    family: schemas .YjP().nullable(),
    name: schemas .YjP().nullable(),
    labels: schemas .g1P(schemas .YjP(), schemas .YjP()),
    project: schemas .YjP().nullable().describe('Null: that of the credentials.'),
})
    .describe('The newest image of Google Cloud that fits and is not deprecated.');
function gcpSource(connect) {
    const resolve = async (asked, asker) => {
        const { newestGcpImage } = await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 38950));
        return newestGcpImage(source_kind_wantedOf(asked), await connect(asker)());
    };
    return {
        written: gcp_source_kind_written,
        request: gcp_source_kind_request,
        requestOf: (filled) => {
            const { family, name, labels = {}, project } = gcp_source_kind_filledMembers.parse(filled);
            return { of: 'gcp', family: family || null, name: name || null, labels, project: project || null };
        },
        resolve,
        base: async (asked, asker) => {
            const { hasGoogleCredentials } = await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 54242));
            if (!hasGoogleCredentials(asker.environment))
                throw new errors .yo('there are no credentials of Google Cloud');
            return await resolve(asked, asker);
        },
    };
}
function source_kind_wantedOf(asked) {
    const read = gcp_source_kind_request.safeParse(asked);
    if (!read.success)
        throw new errors .yo('source.gcp: it is to have a family, a name or labels.');
    return read.data;
}

var gcp_trial_choice = __webpack_require__(64218);
;// CONCATENATED MODULE: ./.build/providers/gcp/trial/trial.js




function gcpTrial(connect) {
    return {
        machine: gcp_trial_choice .N,
        inside: login .Y6,
        prepare: async (request) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 87966))).trialInstance(request, connect),
        sweep: async ({ subject, mark, environment, wasAsked, noted, private: folder }) => {
            const { endTrial, nameOfRun } = await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 13370));
            const { endAfterKill } = await __webpack_require__.e(  4930).then(__webpack_require__.bind(__webpack_require__, 54930));
            const thing = noted.find(({ id }) => id === nameOfRun(mark));
            if (thing === undefined)
                return (0,leftover .v$)(folder);
            const swept = endAfterKill(folder, () => connect(environment), ({ compute, project }) => {
                const where = project ?? (0,cloud_paths .XE)(subject.id)?.project ?? '';
                return endTrial({ project: where, zone: thing.region, mark, folder, mayAppear: wasAsked }, compute);
            });
            return (0,leftover .h1)('instances', `gcloud compute instances list --filter=name=${nameOfRun(mark)}`, swept);
        },
    };
}

;// CONCATENATED MODULE: ./.build/providers/gcp/provider.js













function gcpProvider(connect) {
    const open = async (...given) => (connect ?? (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 54242))).connectGoogle)(...given);
    const opened = (0,asker .f)(({ environment }) => {
        let google;
        return async () => (google ??= open(environment));
    });
    return {
        name: 'gcp',
        title: 'Google Compute Engine',
        builders: [/^googlecompute/],
        rules: gcp_naming .sz,
        lookUp: async (wants, asker) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 92774))).lookUpGoogle(wants, opened(asker), asker),
        lookUpRecipes: async (wants, asker) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 92774))).lookUpGoogleRecipes(wants, opened(asker), asker),
        census: async (_, asker) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 92747))).gcpCensus(opened(asker), asker),
        withdrawal: {
            wanted: async (images, words, asker) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 92747))).gcpWithdrawal(images, words, opened(asker)),
        },
        strays: {
            find: async (regions, asker) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 7306))).gcpStrays(opened).find(regions, asker),
            end: async (stray, asker) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 7306))).gcpStrays(opened).end(stray, asker),
        },
        retention: {
            stages: retention ._$,
            survey: async (want, asker) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 74434))).surveyGoogle(want, opened(asker), asker),
            inspect: async (images, want, asker) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 74434))).inspectGoogle(images, want, opened(asker)),
            carryOut: async (step, want, asker) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 74434))).carryOutOnGoogle(step, want, opened(asker), asker.now),
        },
        sources: { gcp: gcpSource(opened) },
        adoption: gcpAdoption(opened),
        witness: {
            keeps: ({ provider }) => provider === 'gcp',
            open: async ({ host }) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 78817))).openGoogleWitness(() => open(host.environment)),
        },
        target: gcpTarget(open),
        terraform: gcpTerraform,
        kitchen: gcpKitchen(open),
        running: gcpRunning(open),
        trial: gcpTrial(open),
        shell: sshShell(gcpTrial(open)),
        marks: {
            verified: async (image, passed) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 64500))).markVerified(image, passed, open),
            unverified: async (image, asked) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 64500))).markUnverified(image, asked, open),
        },
        artifacts: {
            ...gcp_packer_output .Ep,
            complete: async (image, environment, limitMs) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 37583))).completeImage(image, environment, open, limitMs),
        },
        lines: gcp_packer_output .cV,
        preflight: {
            account: {
                form: 'an id of a project (gcloud config get-value project)',
                fits: (account) => cloud_paths .yl.test(account),
            },
            regions: async (recipe, environment) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 94029))).googleProjects(recipe, environment),
            check: async (request) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 94029))).checkGoogle(request, open),
        },
        sweep: {
            what: 'resources of Google Cloud',
            command: () => `gcloud compute instances list --filter='name~^packer-'`,
            watch: async (bake, words) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 13924))).watchGoogle(bake, words, open),
            note: async (bake, words, signal) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 13924))).noteMarked(bake, words, signal, open),
            sweep: async (request) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 35095))).sweepGoogle(request, open),
        },
        tag: async (request) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 64500))).markBaked(request, open),
        contest: {
            bakes: async (want, asker) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 98242))).bakesOfKey(want, asker, opened(asker)),
            withdraw: async (image, environment) => (await Promise.all( [__webpack_require__.e(5391), __webpack_require__.e(612), __webpack_require__.e(7719)]).then(__webpack_require__.bind(__webpack_require__, 98242))).withdrawImage(image, environment, open),
            command: ({ id }) => ['gcloud', 'compute', 'images', 'delete', ...imageArguments(id), '--quiet'].join(' '),
        },
        identity: ({ id }) => {
            const name = (0,cloud_paths .XE)(id);
            return name === undefined ? undefined : `gcp:${(0,cloud_paths .L)(name)}`;
        },
        show: ({ id }) => ['gcloud', 'compute', 'images', 'describe', ...imageArguments(id)],
        recipe: gcpRecipeWords,
        credentials: gcpCredentials,
        failures: gcpFailures,
    };
}
function imageArguments(id) {
    const name = (0,cloud_paths .XE)(id);
    return name === undefined ? [id] : [name.name, '--project', name.project];
}

var clock = __webpack_require__(94850);
var oci_publish_fields = __webpack_require__(30148);
;// CONCATENATED MODULE: ./.build/providers/oci/publish/target.js





const target_IDLE_MS = 30_000;
function ociTarget(formOf) {
    return (0,provider_target .W)({
        fields: oci_publish_fields .$y,
        takes: (image) => formOf(image) !== undefined,
        gives: 'name',
        check: checkOci,
        publisher: async (fields, { target, candidates, planned, buildRegistry, environment, temporary }) => {
            const [{ createOciPublisher }, { createDistribution }, { createDockerLogins }, { createInsecureHosts }, { createDocker },] = await Promise.all([
                __webpack_require__.e(  340).then(__webpack_require__.bind(__webpack_require__, 10340)),
                Promise.resolve( ).then(__webpack_require__.bind(__webpack_require__, 44279)),
                Promise.resolve( ).then(__webpack_require__.bind(__webpack_require__, 42035)),
                Promise.resolve( ).then(__webpack_require__.bind(__webpack_require__, 57287)),
                Promise.resolve( ).then(__webpack_require__.bind(__webpack_require__, 77338)),
            ]);
            const distribution = createDistribution({
                userAgent: 'bakehouse',
                logins: createDockerLogins(environment),
                idle: target_IDLE_MS,
                isInsecure: createInsecureHosts(environment),
                pause: clock .fm,
                now: Date.now,
            });
            const docker = createDocker(environment);
            const reach = { buildRegistry, docker, distribution, environment, temporary, pause: clock .fm };
            return createOciPublisher({ target, fields, candidates, planned, formOf, ...reach });
        },
    });
}
function checkOci(fields, legs, tell) {
    const check = new pattern_check .r(tell);
    const tags = [
        ...fields.tags.map((pattern) => ['tags', pattern]),
        ...(fields.moving ?? [])
            .filter((pattern) => !(fields.index ?? []).includes(pattern))
            .map((pattern) => ['moving', pattern]),
    ];
    for (const { leg, values } of legs) {
        const known = new Map([...values, ['build', pattern_check .X]]);
        const repository = check.filled('repository', fields.repository, known, oci_publish_fields .Ki);
        for (const pattern of fields.index ?? [])
            check.filled('index', pattern, known, oci_publish_fields .qH);
        for (const [field, pattern] of tags) {
            const tag = check.filled(field, pattern, known, oci_publish_fields .qH);
            if (tag === undefined || repository === undefined)
                continue;
            check.owned(field, pattern, { name: `${repository}:${tag}`, leg }, (quoted, owner) => `${quoted} gives one tag to two images, of ${owner} and of ${leg}. Put what tells them apart into the tag or the repository`);
        }
    }
}
function ociTerraform({ label, ref, digest }) {
    if (ref === null)
        return undefined;
    const name = digest === null || ref.includes('@') ? ref : `${ref.replace(/:[^:/]+$/, '')}@${digest}`;
    return [`resource "docker_image" "${label}" {`, `  name = ${(0,wording .jY)(name)}`, '}'].join('\n');
}

;// CONCATENATED MODULE: ./.build/providers/oci/provider.js



const provider_IDLE_MS = 30_000;
function ociProvider(formOf, open = opened) {
    return {
        name: 'oci',
        title: 'registries',
        builders: [],
        rules: {},
        target: ociTarget(formOf),
        terraform: ociTerraform,
        retention: {
            stages: ['delete'],
            survey: async (_, asker) => (await __webpack_require__.e(  8423).then(__webpack_require__.bind(__webpack_require__, 88423))).surveyRegistry(provider_placeOf(asker), await open(asker)),
            carryOut: async (step, _, asker) => (await __webpack_require__.e(  8423).then(__webpack_require__.bind(__webpack_require__, 88423))).removeFromRegistry(step, provider_placeOf(asker), await open(asker)),
        },
    };
}
function provider_placeOf({ buildRegistry, untrusted }) {
    if (untrusted !== null)
        throw new errors .yo(untrusted);
    if (buildRegistry === null)
        throw new errors .yo('the manifest names no `build-registry`, where images would be');
    return buildRegistry;
}
async function opened({ environment, passEnv, agent }) {
    const { dockerDistribution } = await Promise.resolve( ).then(__webpack_require__.bind(__webpack_require__, 87068));
    return dockerDistribution({
        environment: (0,secrets_environment .Qc)(environment, passEnv, {}),
        userAgent: agent,
        idle: provider_IDLE_MS,
    });
}

var image_marks = __webpack_require__(80914);
var openstack_naming = __webpack_require__(7114);
;// CONCATENATED MODULE: ./.build/providers/openstack/adoption.js




const openstack_adoption_ADOPTED = 'bakehouse_adopted';
const adoption_LONGEST_REASON = 255;
function openstackAdoption(clouds) {
    return {
        example: 'b7a1c7de-2f4c-4a5e-9d0b-6c3f5a1e8d42',
        isId: (id) => openstack_naming .kk.test(id),
        reasonProblem: (reason) => reason.length > adoption_LONGEST_REASON ||
            /[\p{Cc}\u{10000}-\u{10ffff}]/u.test(reason) ||
            (0,openstack_naming .tF)('reason', reason)
            ? `The reason becomes a property of Glance: at most ${adoption_LONGEST_REASON} characters, no line ends, none of four bytes.`
            : undefined,
        look: async (leg, id, asker) => {
            if (asker.untrusted !== null)
                throw new errors .yo(`OpenStack is not asked: ${asker.untrusted}`);
            const [{ lookUpPlaces }, cloud] = await Promise.all([Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(5391), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 26004)), clouds(asker)()]);
            const [region = cloud.region, ...more] = lookUpPlaces(leg, cloud);
            if (more.length > 0)
                throw new errors .yo(`it is baked in several regions (${[region, ...more].join(', ')}), and one image is not all of it`);
            const glance = cloud.glance(region);
            const image = await glance.get(id);
            const problems = openstack_adoption_unfit(leg, image, cloud.project, region);
            if (image === undefined || problems.length > 0)
                throw new errors .yo(problems.join('; '));
            return {
                region,
                adopt: async ({ ref, reason }) => {
                    const changes = (0,image_marks .nz)(image, adoption_adoptionMarks(leg, { region, ref, reason }));
                    if (changes.length > 0)
                        await glance.change(id, changes);
                },
            };
        },
    };
}
function adoption_adoptionMarks({ key, builds, leg, tier, recipe, epoch }, { region, ref, reason }) {
    const build = builds[0]?.name ?? '';
    return {
        [image_marks ._]: key,
        [image_marks .Bv]: build,
        [image_marks .no]: (0,image_marks .VV)(build, region),
        [image_marks .ZB]: leg,
        bakehouse_tier: tier,
        [image_marks .g4]: ref,
        ...(recipe === null ? {} : { [image_marks .bc]: recipe }),
        [image_marks .wI]: epoch ?? '',
        [openstack_adoption_ADOPTED]: reason,
    };
}
const openstack_adoption_ARCHITECTURES = { amd64: 'x86_64', arm64: 'aarch64', i386: 'i686' };
function openstack_adoption_unfit(leg, image, project, region) {
    if (image === undefined)
        return [`the project ${project} has no such image in ${region}`];
    const problems = [];
    const { name, owner, status, properties } = image;
    if (status !== 'active')
        problems.push(`it is ${status}, not active`);
    if (owner !== project)
        problems.push(`it is of the project ${owner ?? 'of nobody'}, but the credentials are of ${project}; copy it first`);
    if (leg.account !== null && owner !== leg.account)
        problems.push(`it is of the project ${owner ?? 'of nobody'}, but the leg is baked in ${leg.account}`);
    if (!(0,placeholder .gU)(leg.name, name))
        problems.push(`its name is ${JSON.stringify(name)}, but the leg's is ${JSON.stringify(leg.name)}`);
    const arch = properties['hw_architecture'] ?? properties['architecture'];
    if (leg.arch !== null && arch !== undefined && (openstack_adoption_ARCHITECTURES[leg.arch] ?? leg.arch) !== arch)
        problems.push(`it is for ${arch}, but the leg for ${leg.arch}`);
    const key = (0,image_marks .Fg)(image, image_marks ._);
    if (key !== undefined && key !== leg.key)
        problems.push(`it has the key ${key} already, of another bake`);
    else if (key === undefined && !isInherited(image) && properties[image_marks .zX] !== undefined)
        problems.push(`it has the property ${image_marks .zX}, though nothing shows what was tested; take it off first`);
    return problems;
}
function isInherited(image) {
    return image.properties[image_marks .W1] !== undefined && !(0,image_marks .rZ)(image);
}

;// CONCATENATED MODULE: ./.build/providers/openstack/credentials.js
const FILES = ['clouds', 'secure'].flatMap((name) => [`${name}.yaml`, `${name}.yml`]);
const openstack_credentials_isWritten = (text) => text.trim() !== '';
const openstackCredentials = {
    families: ['OS_'],
    ways: ['OS_CLOUD', 'OS_CLIENT_CONFIG_FILE'],
    innocent: /^OS_(?:AUTH_(?:URL|TYPE)|CACERT)$/,
    files: FILES.flatMap((name) => [
        { path: `.config/openstack/${name}`, isCloud: true, holds: openstack_credentials_isWritten },
        { path: `/etc/openstack/${name}`, isCloud: true, holds: openstack_credentials_isWritten },
    ]),
};
const openstackFailures = {
    credentials: /The request you have made requires authentication|Authentication failed|You must provide exactly one of|You are not authorized to perform|Policy doesn't allow|is disallowed by policy|\/auth\/tokens\], but got 40[13] instead/i,
    capacity: /No valid host was found|Quota exceeded for|VolumeLimitExceeded|VolumeSizeExceedsAvailableQuota|ImageStorageQuotaExceeded|Exceeded the maximum number|InsufficientFreeSpace|ExternalIpAddressExhausted|No more IP addresses available/i,
    throttled: /OverLimit|This request was rate-limited|but got 429 instead/i,
};

;// CONCATENATED MODULE: ./.build/providers/openstack/kitchen.js




const SERVER = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
function openstackKitchen(connect) {
    return {
        drivers: [
            {
                name: 'openstack',
                gem: 'kitchen-openstack',
                keys: ['image_id', 'image_ref'],
                contrary: ['image_ref'],
                regionKey: 'openstack_region',
                settings: (subject, { region }) => {
                    const isKnown = subject.region !== 'local' && subject.region !== '';
                    if (region !== undefined && isKnown && region !== subject.region) {
                        return {
                            kind: 'refused',
                            reason: `its openstack_region is ${region}, and ${subject.id} is in ${subject.region}; leave \`openstack_region\` out, or make the two agree`,
                        };
                    }
                    const place = isKnown ? [['openstack_region', subject.region]] : [];
                    return { kind: 'settings', settings: [['image_id', subject.id], ...place] };
                },
                labels: [
                    { kind: 'mapping', option: 'metadata' },
                    { kind: 'prefix', option: 'server_name_prefix', others: ['server_name'] },
                ],
            },
        ],
        instances: {
            kind: 'server',
            idAt: [['server_id']],
            isId: (text) => SERVER.test(text),
            removal: (id) => `openstack server delete ${id}`,
        },
        sweep: async (sweep) => openstack_kitchen_sweepServers(sweep, connect),
    };
}
function openstackRunning(connect) {
    return async (subject, id, environment) => {
        const cloud = await connect(environment);
        const region = (0,openstack_naming .Ug)(cloud, subject.region);
        const server = SERVER.test(id) ? await cloud.nova(region).server(id) : undefined;
        if (server === undefined)
            return { id: null, isSubject: false, note: `not proved: Nova knows no server ${id} in ${region}` };
        const { image } = server;
        if (image === null) {
            return {
                id: null,
                isSubject: false,
                note: `not proved: ${id} runs from a volume, of which Nova does not say the image`,
            };
        }
        return { id: image, isSubject: image === subject.id, note: `Nova says that ${id} runs ${image}` };
    };
}
async function openstack_kitchen_sweepServers({ noted, mark, kept, environment }, connect) {
    const found = [];
    for (const { region, id } of noted) {
        if (kept.includes(id) || !SERVER.test(id))
            continue;
        const command = `openstack server delete ${id}`;
        const left = (reason) => ({ kind: 'server', id, region, state: 'left', reason, command });
        const swept = async () => {
            const cloud = await connect(environment);
            const nova = cloud.nova((0,openstack_naming .Ug)(cloud, region));
            const server = await nova.server(id);
            if (server === undefined || server.status === 'DELETED')
                return [];
            if (server.project !== cloud.project || server.metadata[provider_verify .t] !== mark)
                return [left("the state of an instance names it, but it lacks this run's mark")];
            try {
                await nova.removeServer(id);
                return [{ ...left("it has this run's own mark"), state: 'removed', command: null }];
            }
            catch (error) {
                return [left((0,errors .bD)(error))];
            }
        };
        found.push(...(await (0,leftover .h1)(id, command, swept())));
    }
    return found;
}

var openstack_packer_output = __webpack_require__(22388);
;// CONCATENATED MODULE: ./.build/providers/openstack/recipe-words.js
const recipe_words_FILTER = 'source_image_filter';
const openstackRecipeWords = {
    options: {
        image_name: 'nothing',
        flavor: 'nothing',
        '*.openstack.cacert': 'credential',
        '*.openstack.cert': 'credential',
        '*.openstack.key': 'credential',
        'source.openstack.source_image': 'nothing',
        'source.openstack.source_image_name': 'nothing',
        'source.openstack.networks': 'nothing',
    },
    bases: { settings: [recipe_words_FILTER], ofBuilder: openstack_recipe_words_requests, ofData: {} },
};
function openstack_recipe_words_requests({ value, text }) {
    const region = text('region');
    const named = text('source_image_name');
    if (region === undefined || named === undefined)
        return [];
    const base = {
        of: 'openstack',
        region: region || null,
        properties: {},
        tags: [],
        visibility: null,
        owner: null,
    };
    if (named !== null && named !== '')
        return [{ ...base, name: named }];
    const filters = value([recipe_words_FILTER, 'filters'], {});
    if (typeof filters !== 'object' || filters === null || Object.keys(filters).length === 0)
        return [];
    const of = (name) => Reflect.get(filters, name);
    const [name, owner, visibility] = ['name', 'owner', 'visibility'].map(of);
    const tags = of('tags') ?? [];
    const properties = of('properties') ?? {};
    const isText = (one) => one === undefined || typeof one === 'string';
    if (!isText(name) || !isText(owner) || !isText(visibility))
        return [];
    if (!Array.isArray(tags) || typeof properties !== 'object' || properties === null)
        return [];
    const wanted = tags;
    const pairs = Object.entries(properties);
    if (!wanted.every((tag) => typeof tag === 'string') || !pairs.every(([, one]) => typeof one === 'string'))
        return [];
    return [
        {
            ...base,
            name: name ?? null,
            owner: owner ?? null,
            visibility: visibility ?? null,
            tags: wanted,
            properties: Object.fromEntries(pairs),
        },
    ];
}

var openstack_publish_fields = __webpack_require__(48315);
var place = __webpack_require__(60419);
;// CONCATENATED MODULE: ./.build/providers/openstack/publish/target.js





function openstackTarget(connect) {
    return (0,provider_target .W)({
        fields: openstack_publish_fields .u3,
        takes: place .C,
        gives: 'copies',
        check: publish_target_checkTarget,
        copiesTo: ({ regions, clouds }) => [...regions, ...clouds],
        publisher: async (fields, { target, candidates, bestEffort, allowPublic, environment }) => {
            const { createOpenstackPublisher } = await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(5391), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 62999));
            const open = (cloud) => connect(environment, cloud === null ? {} : { cloud });
            const region = environment['OS_REGION_NAME'] || 'default';
            const whole = { name: target, fields, candidates, bestEffort, allowPublic, region };
            return createOpenstackPublisher(whole, open);
        },
    });
}
function publish_target_checkTarget(fields, legs, tell) {
    const check = new pattern_check .r(tell);
    const patterns = [
        ['regions', fields.regions, openstack_publish_fields .Og],
        ['clouds', fields.clouds, openstack_publish_fields .Dl],
        ['members', fields.members, openstack_publish_fields .c_],
        ['properties', Object.values(fields.properties), () => null],
    ];
    for (const { leg, axes, values } of legs) {
        const known = new Map([...values, ['region', axes['region'] ?? pattern_check .X], ['build', pattern_check .X]]);
        for (const [field, texts, problemOf] of patterns) {
            for (const pattern of texts)
                check.filled(field, pattern, known, problemOf);
        }
        const published = fields.name === undefined ? undefined : check.filled('name', fields.name, known, openstack_publish_fields .z$);
        const spare = new Map([...known, ['published', published ?? pattern_check .X], ['created', pattern_check .X]]);
        check.filled('warehouse', fields.warehouse, spare, openstack_publish_fields .z$);
        if (published === undefined || fields.name === undefined || fields.previous === 'keep')
            continue;
        check.owned('name', fields.name, { name: `${published} in ${axes['region'] ?? 'the region'}`, leg }, (quoted, owner) => `${quoted} names two images, of ${owner} and of ${leg}, of which each would set the other aside. Tell them apart by {image} or an axis`);
    }
}
function openstackTerraform({ label, id, ref, region }) {
    if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id))
        return undefined;
    const place = region === 'local' ? [] : [`  region      = ${(0,wording .jY)(region)}`];
    const named = [`  name        = ${(0,wording .jY)(ref ?? '')}`, '  most_recent = true', '}'];
    const byName = ref === null ? [] : [`data "openstack_images_image_v2" "${label}" {`, ...place, ...named];
    return ['locals {', `  ${label}_image_id = ${(0,wording .jY)(id)}`, '}', ...byName].join('\n');
}

;// CONCATENATED MODULE: ./.build/providers/openstack/source-kind.js


const VISIBILITIES = ['public', 'private', 'shared', 'community'];
const openstack_source_kind_members = {
    name: schemas .YjP().min(1).optional().describe('The name; `*` stands for any text, `?` for one character.'),
    properties: schemas .g1P(schemas .YjP(), schemas .YjP()).optional().describe('Properties that it has, by name.'),
    tags: schemas .YOg(schemas .YjP()).optional().describe('Tags, all of which it has.'),
    visibility: schemas .k5n(VISIBILITIES).optional().describe('public, private, shared or community.'),
    owner: schemas .YjP().min(1).optional().describe('The id of a project, or self.'),
    region: schemas .YjP().optional().describe("The region; default: the axis `region`, else the run's own."),
};
const openstack_source_kind_written = schemas .rej(openstack_source_kind_members)
    .refine((given) => Object.keys(given).some((name) => name !== 'region'), {
    error: 'has at least one of name, properties, tags, visibility and owner',
})
    .describe('The newest active image of Glance that fits.');
const openstack_source_kind_filledMembers = schemas .Ikc({ ...openstack_source_kind_members, name: schemas .YjP().optional(), owner: schemas .YjP().optional() });
const openstack_source_kind_request = schemas .Ikc({
    of: schemas .euz('openstack'),
    name: schemas .YjP().nullable(),
    properties: schemas .g1P(schemas .YjP(), schemas .YjP()),
    tags: schemas .YOg(schemas .YjP()),
    visibility: schemas .YjP().nullable(),
    owner: schemas .YjP().nullable(),
    region: schemas .YjP().nullable().describe("Null: the run's own region."),
})
    .describe('The newest active image of Glance that fits.');
function openstackSource(connect) {
    const resolve = async (asked, asker) => {
        const { newestCloudImage } = await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(5391), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 51816));
        if (asker.untrusted !== null)
            throw new errors .yo(`source.openstack: OpenStack is not asked: ${asker.untrusted}.`);
        return newestCloudImage(openstack_source_kind_wantedOf(asked), await connect(asker)());
    };
    return {
        written: openstack_source_kind_written,
        request: openstack_source_kind_request,
        requestOf: (filled, axes) => {
            const { name, properties = {}, tags = [], visibility, owner, region } = openstack_source_kind_filledMembers.parse(filled);
            return {
                of: 'openstack',
                name: name || null,
                properties,
                tags,
                visibility: visibility ?? null,
                owner: owner || null,
                region: region ?? axes['region'] ?? null,
            };
        },
        resolve,
        base: async (asked, asker) => {
            const { cloudsFolder, hasCloudCredentials } = await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(5391), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 22021));
            if (!hasCloudCredentials(asker.environment, cloudsFolder(asker.environment)))
                throw new errors .yo('there are no credentials of OpenStack');
            return await resolve(asked, asker);
        },
    };
}
function openstack_source_kind_wantedOf(asked) {
    const read = openstack_source_kind_request.safeParse(asked);
    if (!read.success)
        throw new errors .yo('source.openstack: it is to have a name, properties, tags, visibility or owner.');
    return read.data;
}

var openstack_trial_choice = __webpack_require__(56260);
;// CONCATENATED MODULE: ./.build/providers/openstack/trial/trial.js




function openstackTrial(connect) {
    return {
        machine: openstack_trial_choice .le,
        inside: login .Y6,
        prepare: async (request) => (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(5391), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 72228))).trialServer(request, connect),
        sweep: async ({ subject, mark, environment, wasAsked, noted, private: folder }) => {
            const command = `openstack server list --long -c ID -c Name -c Properties | grep ${provider_verify .t}=.${mark}`;
            const swept = async () => {
                const { endAfterKill } = await __webpack_require__.e(  4930).then(__webpack_require__.bind(__webpack_require__, 54930));
                const { endTrial } = await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(5391), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 37367));
                const end = { region: subject.region, mark, folder, mayAppear: wasAsked && noted.length === 0 };
                return endAfterKill(folder, () => connect(environment), (cloud) => endTrial(end, cloud));
            };
            return (0,leftover .h1)('servers', command, swept());
        },
    };
}

;// CONCATENATED MODULE: ./.build/providers/openstack/provider.js












function openstackProvider(connect) {
    const open = async (...given) => (connect ?? (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(5391), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 51312))).connectCloud)(...given);
    const clouds = (0,asker .f)(({ environment }) => {
        let opened;
        return async () => (opened ??= open(environment));
    });
    return {
        name: 'openstack',
        title: 'OpenStack',
        builders: [/^openstack/],
        rules: openstack_naming .AE,
        region: (environment) => environment['OS_REGION_NAME'] || null,
        lookUp: async (wants, asker) => (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(5391), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 26004))).lookUpCloud(wants, clouds(asker), asker),
        census: async (want, asker) => (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(5391), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 57969))).openstackCensus(want, clouds(asker), asker),
        withdrawal: {
            wanted: async (images, words, asker) => (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(5391), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 57969))).openstackWithdrawal(images, words, clouds(asker)),
        },
        strays: {
            find: async (regions, asker) => (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(5391), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 4524))).openstackStrays(clouds).find(regions, asker),
            end: async (stray, asker) => (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(5391), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 4524))).openstackStrays(clouds).end(stray, asker),
        },
        retention: {
            stages: retention ._$,
            survey: async (want, asker) => (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(5391), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 35994))).surveyOpenstack(want, clouds(asker), asker),
            inspect: async (images, want, asker) => (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(5391), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 35994))).inspectOpenstack(images, want, clouds(asker)),
            carryOut: async (step, _, asker) => (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(5391), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 35994))).carryOutOnGlance(step, clouds(asker), asker.now),
        },
        lookUpRecipes: async (wants, asker) => (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(5391), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 26004))).lookUpCloudRecipes(wants, clouds(asker), asker),
        sources: { openstack: openstackSource(clouds) },
        adoption: openstackAdoption(clouds),
        witness: {
            keeps: ({ provider }) => provider === 'openstack',
            open: async ({ host }) => (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(5391), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 54939))).openCloudWitness(() => open(host.environment)),
        },
        target: openstackTarget(open),
        terraform: openstackTerraform,
        kitchen: openstackKitchen(open),
        running: openstackRunning(open),
        trial: openstackTrial(open),
        shell: sshShell(openstackTrial(open)),
        marks: {
            verified: async (image, passed) => (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(5391), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 57871))).markVerified(image, passed, open),
            unverified: async (image, asked) => (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(5391), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 57871))).markUnverified(image, asked, open),
        },
        artifacts: {
            ...openstack_packer_output .SZ,
            complete: async (image, environment, limitMs) => (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(5391), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 57871))).completeImage(image, environment, open, limitMs),
        },
        lines: openstack_packer_output .IK,
        preflight: {
            account: {
                form: 'an id of an OpenStack project, 32 hex digits (openstack project show NAME)',
                fits: (account) => /^[0-9a-f]{32}$|^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(account),
            },
            regions: async (recipe, environment) => (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(5391), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 37499))).openstackRegions(recipe, environment),
            check: async (request) => (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(5391), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 37499))).checkOpenstack(request, open),
        },
        sweep: {
            what: 'resources of OpenStack',
            command: () => 'openstack server list --long',
            claims: openstack_packer_output .Cl,
            sweep: async (request) => (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(5391), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 47371))).sweepOpenstack(request, open),
        },
        tag: async (request) => (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(5391), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 57871))).markBaked(request, open),
        contest: {
            bakes: async (want, asker) => (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(5391), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 54412))).bakesOfKey(want, asker, clouds(asker)),
            withdraw: async (image, environment) => (await Promise.all( [__webpack_require__.e(8815), __webpack_require__.e(5391), __webpack_require__.e(4681)]).then(__webpack_require__.bind(__webpack_require__, 54412))).withdrawImage(image, environment, open),
            command: ({ region, id }) => `openstack image delete ${id}${(0,openstack_naming .Er)(region)}`,
        },
        identity: ({ region, id }) => `openstack:${region}:${id}`,
        show: ({ id }) => ['openstack', 'image', 'show', id],
        recipe: openstackRecipeWords,
        credentials: openstackCredentials,
        failures: openstackFailures,
    };
}

var disk = __webpack_require__(7435);
;// CONCATENATED MODULE: ./.build/providers/qemu/packer-output.js

const qemuArtifacts = {
    builderIds: /^transcend\.qemu$/,
    read: (artifacts) => {
        const images = artifacts.flatMap(({ builderId, files }) => {
            const named = files.filter((file) => file !== '');
            return named.length === 0 ? [] : [{ builderId, region: 'local', id: '', tags: [], files: named }];
        });
        return { images: [...new Map(images.map((one) => [one.files.join('\n'), one])).values()], files: [] };
    },
    completeFiles: disk .xM,
};

;// CONCATENATED MODULE: ./.build/providers/qemu/recipe-words.js

const qemuRecipeWords = {
    options: {
        'source.qemu.efi_firmware_code': 'path-like',
        'source.qemu.qemu_binary': 'nothing',
        'source.qemu.vnc_password': 'nothing',
        'source.qemu.machine_type': 'nothing',
        'source.qemu.qmp_socket_path': 'nothing',
        'source.qemu.iso_target_path': 'nothing',
    },
    bases: { settings: ['iso_url', 'iso_urls'], ofBuilder: disksOutside, ofData: {} },
};
function disksOutside({ folder, text, value }) {
    const one = text('iso_url');
    const many = value(['iso_urls'], []);
    const listed = Array.isArray(many) ? many.filter((url) => typeof url === 'string' && url !== '') : [];
    const url = one === null || one === '' ? listed[0] : one;
    const checksum = text('iso_checksum');
    if (typeof url !== 'string' || checksum === undefined)
        return [];
    const place = recipe_words_placeOf(url, folder);
    return place === undefined ? [] : [{ of: 'qemu', disk: place, checksum: checksum ?? '' }];
}
function recipe_words_placeOf(url, folder) {
    const path = url.replace(/^file:(?:\/\/)?/, '');
    if (path !== url || !/^[a-z][a-z0-9+.-]*:\/\//i.test(url)) {
        if (path.startsWith('/'))
            return path;
        const way = external_node_path_.posix.normalize(external_node_path_.posix.join(folder, path));
        return way.startsWith('../') ? way : undefined;
    }
    return url;
}

var machine = __webpack_require__(39937);
;// CONCATENATED MODULE: ./.build/providers/qemu/trial.js



const qemuTrial = {
    machine: machine .X,
    prepare: async (request) => (await __webpack_require__.e(  5359).then(__webpack_require__.bind(__webpack_require__, 16724))).trialMachine(request),
    inside: login .Y6,
    sweep: async (sweep) => {
        const command = `pkill -f ${(0,machine .Fm)(sweep.mark)}`;
        const swept = async () => (await __webpack_require__.e(  5359).then(__webpack_require__.bind(__webpack_require__, 16724))).endMachines(sweep.mark, sweep.private);
        return (0,leftover .h1)('machines', command, swept());
    },
};
const qemuKitchen = {
    drivers: [],
    reach: ({ variables }) => {
        const { BAKEHOUSE_ADDRESS: host = '', BAKEHOUSE_PORT: port = '', BAKEHOUSE_USER: username = '', BAKEHOUSE_KEY: key = '', } = variables;
        const ways = [
            ['port', Number(port)],
            ['username', username],
            ['ssh_key', key],
        ];
        return [
            { section: 'driver', key: 'host', value: host },
            ...['driver', 'transport'].flatMap((section) => ways.map(([name, value]) => ({ section, key: name, value }))),
        ];
    },
};

;// CONCATENATED MODULE: ./.build/providers/qemu/source-kind.js







const qemu_source_kind_written = schemas .rej({
    disk: schemas .YjP().min(1).describe('A file of a disk, relative to the repository or absolute, or its URL.'),
    checksum: schemas .YjP().optional().describe('Of what lies behind a URL: as `iso_checksum` has it.'),
})
    .describe('A disk by its content: {source.id} is its checksum, for `iso_checksum`.');
const qemu_source_kind_request = schemas .Ikc({ of: schemas .euz('qemu'), disk: schemas .YjP().min(1), checksum: schemas .YjP() })
    .describe('A disk that machines start from.');
const CHECKSUM = /^(?:(?:md5|sha1|sha256|sha512):)?[0-9a-f]{32,128}$/i;
const MOST_SUMS_BYTES = 1024 * 1024;
const ANSWER_MS = 30_000;
function qemuSource(ask = (...given) => fetch(...given)) {
    const resolveDisk = async (asked, asker) => {
        const read = qemu_source_kind_request.safeParse(asked);
        if (!read.success)
            throw new errors .yo('source.qemu: it is to name a disk.');
        return await contentOf(read.data, asker, ask);
    };
    return {
        written: qemu_source_kind_written,
        request: qemu_source_kind_request,
        requestOf: (filled) => {
            const { disk, checksum = '' } = schemas .Ikc({ disk: schemas .YjP(), checksum: schemas .YjP().optional() }).parse(filled);
            return { of: 'qemu', disk, checksum };
        },
        resolve: resolveDisk,
        base: resolveDisk,
        isHere: async ({ id, name }, asker) => {
            if (name === null || isUrl(name))
                return true;
            try {
                return (await fileContent(name, asker)) === id;
            }
            catch (error) {
                if (error instanceof errors .yo)
                    return false;
                throw error;
            }
        },
    };
}
function isUrl(disk) {
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(disk);
}
async function contentOf({ disk, checksum }, asker, ask) {
    const resolved = (id) => ({ of: 'qemu', id, name: disk });
    if (!isUrl(disk))
        return resolved(await fileContent(disk, asker));
    if (CHECKSUM.test(checksum))
        return resolved(checksum.toLowerCase());
    const sums = /^file:(https?:\/\/.+)$/i.exec(checksum)?.[1];
    if (sums === undefined) {
        throw new errors .yo(`source.qemu: nothing says what lies behind ${(0,inputs .WU)(disk)}: iso_checksum is ${(0,inputs .WU)(checksum)}. Give its checksum, as sha256:…, or that of a list of sums, as file:https://…`);
    }
    if (asker.untrusted !== null) {
        throw new errors .yo(`source.qemu: ${(0,inputs .WU)(sums)} is not asked, since ${asker.untrusted}.`);
    }
    return resolved(await listedSum(sums, disk, ask));
}
async function fileContent(disk, { repository }) {
    const path = (0,external_node_path_.resolve)(repository, disk);
    try {
        const real = (0,external_node_fs_.realpathSync)(path);
        if (!(0,external_node_fs_.statSync)(real).isFile())
            throw new errors .yo(`source.qemu: ${(0,inputs .WU)(disk)} is no file.`);
        return await (0,files_files .Vq)(real);
    }
    catch (error) {
        const code = (0,errors .$N)(error);
        if (code === undefined)
            throw error;
        const where = (0,paths .FK)(repository, path) ? 'the repository' : 'this machine';
        throw new errors .yo(`source.qemu: ${(0,inputs .WU)(disk)} cannot be read on ${where} (${code}).`);
    }
}
async function listedSum(url, disk, ask) {
    let text;
    try {
        const response = await ask(url, { signal: AbortSignal.timeout(ANSWER_MS), redirect: 'follow' });
        if (!response.ok)
            throw new Error(`it answers ${response.status}`);
        const bytes = await firstBytes(response);
        text = bytes.toString('utf8');
    }
    catch (error) {
        throw new errors .yo(`source.qemu: ${(0,inputs .WU)(url)} cannot be read: ${(0,errors .bD)(error)}.`);
    }
    const sum = sumIn(text, external_node_path_.posix.basename(new URL(disk).pathname));
    if (sum === undefined)
        throw new errors .yo(`source.qemu: ${(0,inputs .WU)(url)} has no sum of ${(0,inputs .WU)(disk)}.`);
    return sum;
}
async function firstBytes(response) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
        const bytes = chunk;
        chunks.push(bytes);
        size += bytes.length;
        if (size > MOST_SUMS_BYTES)
            throw new Error('it is too long for a list of sums');
    }
    return Buffer.concat(chunks);
}
const KINDS = new Map([
    [32, 'md5'],
    [40, 'sha1'],
    [64, 'sha256'],
    [128, 'sha512'],
]);
function sumIn(text, name) {
    for (const line of text.split('\n')) {
        const [, gnu = '', of = ''] = /^([0-9a-fA-F]{32,128})\s+[*]?(?:\.\/)?(\S+)\s*$/.exec(line) ?? [];
        const [, named = '', bsd = ''] = /^\w+ \(([^)]+)\) = ([0-9a-fA-F]{32,128})\s*$/.exec(line) ?? [];
        const sum = of === name ? gnu : named === name ? bsd : '';
        const kind = KINDS.get(sum.length);
        if (kind !== undefined)
            return `${kind}:${sum.toLowerCase()}`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./.build/providers/qemu/provider.js








function qemuProvider() {
    return {
        name: 'qemu',
        title: 'QEMU',
        builders: [/^qemu$/],
        rules: { kin: 'any' },
        recipe: qemuRecipeWords,
        sources: { qemu: qemuSource() },
        lookUp: async (wants, asker) => (await __webpack_require__.e(  5359).then(__webpack_require__.bind(__webpack_require__, 30803))).lookUpMachines(wants, asker),
        lookUpRecipes: async (wants, asker) => (await __webpack_require__.e(  5359).then(__webpack_require__.bind(__webpack_require__, 30803))).lookUpMachineRecipes(wants, asker),
        artifacts: qemuArtifacts,
        preflight: { check: async (request) => (await __webpack_require__.e(  5359).then(__webpack_require__.bind(__webpack_require__, 46451))).checkQemu(request) },
        sweep: {
            what: 'machines and their folders',
            command: () => 'pgrep -af qemu-system',
            makeRoom: async (bake, room) => (await __webpack_require__.e(  5359).then(__webpack_require__.bind(__webpack_require__, 11872))).makeRoom(bake, room),
            tidy: async (bake) => (await __webpack_require__.e(  5359).then(__webpack_require__.bind(__webpack_require__, 11872))).removeAside(bake),
            sweep: async (request) => (await __webpack_require__.e(  5359).then(__webpack_require__.bind(__webpack_require__, 11872))).sweepOutputs(request),
        },
        subject: {
            named: async ({ workspace }, id) => ({
                files: [(0,paths .CT)('Input "image-id"', workspace, workspace, id)],
            }),
        },
        keep: async (image, request) => (0,beside .zz)(image, request),
        inRegistries: 'disk',
        handOff: {
            settle: handoffOf,
            send: async (host, inputs, how, leg, images) => (await __webpack_require__.e(  5359).then(__webpack_require__.bind(__webpack_require__, 16435))).sendMachines(host, inputs, how, leg, images),
            bring: async (host, inputs, buildRegistry, leg, image) => (await __webpack_require__.e(  5359).then(__webpack_require__.bind(__webpack_require__, 16435))).bringMachine(host, inputs, buildRegistry, leg, image),
            name: async () => { },
        },
        witness: {
            keeps: ({ provider }) => provider === 'qemu',
            open: async (request) => (await __webpack_require__.e(  5359).then(__webpack_require__.bind(__webpack_require__, 52067))).openMachineWitness(request),
        },
        trial: qemuTrial,
        shell: sshShell(qemuTrial),
        kitchen: qemuKitchen,
        marks: {
            verified: async (image, passed) => {
                await beside .xz.verified(image, passed);
                if (image.handoff?.kind === 'registry')
                    await (await __webpack_require__.e(  5359).then(__webpack_require__.bind(__webpack_require__, 16435))).markHandedOn(image, passed);
            },
            unverified: async (image, asked) => {
                await beside .xz.unverified(image, asked);
                if (image.handoff?.kind === 'registry')
                    await (await __webpack_require__.e(  5359).then(__webpack_require__.bind(__webpack_require__, 16435))).unmarkHandedOn(image, asked);
            },
        },
    };
}

;// CONCATENATED MODULE: ./.build/providers/providers.js












const providers = [
    dockerProvider(),
    ociProvider((image) => (0,provider .T1)(providers)(image)),
    awsProvider(),
    qemuProvider(),
    fileProvider(),
    openstackProvider(),
    azureProvider(),
    gcpProvider(),
    vagrantProvider(),
];
function introduceProviders(all = providers) {
    (0,credential_tables .C)(all.flatMap(({ credentials }) => credentials ?? []));
    (0,failure .GS)(all.flatMap(({ failures }) => failures ?? []));
}


/***/ }),

/***/ 7435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Rz: () => (  disksAmong),
    gr: () => (  readDisk),
    lx: () => (  EFI_VARIABLES),
    xM: () => (  withDisks)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


const MAGIC = 0x514649fb;
const HEADER_BYTES = 104;
const EXTERNAL_DATA_FILE = 0x4n;
function diskOf(head, size) {
    if (head.length < 72 || head.readUInt32BE(0) !== MAGIC)
        return { format: 'raw', virtualSize: size, needs: null };
    const version = head.readUInt32BE(4);
    const virtualSize = Number(head.readBigUInt64BE(24));
    if ((version !== 2 && version !== 3) || !Number.isSafeInteger(virtualSize)) {
        return { format: 'raw', virtualSize: size, needs: null };
    }
    const hasBacking = head.readBigUInt64BE(8) !== 0n || head.readUInt32BE(16) !== 0;
    const features = version === 3 && head.length >= 80 ? head.readBigUInt64BE(72) : 0n;
    const needs = hasBacking
        ? 'it holds only what differs from a backing file'
        : (features & EXTERNAL_DATA_FILE) === 0n
            ? null
            : 'its data is in another file';
    return { format: 'qcow2', virtualSize, needs };
}
function readDisk(path) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
    try {
        const head = Buffer.alloc(HEADER_BYTES);
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, head, 0, HEADER_BYTES, 0);
        return diskOf(head.subarray(0, read), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).size);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
const EFI_VARIABLES = 'efivars.fd';
function disksAmong(paths) {
    const disks = paths.filter((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path) !== EFI_VARIABLES);
    const first = disks.find((path) => disks.every((other) => other === path || isNumbered(other, path)));
    if (first === undefined)
        return undefined;
    return [first, ...disks.filter((path) => path !== first).toSorted((a, b) => numberOf(a) - numberOf(b))];
}
function isNumbered(path, first) {
    return path.startsWith(`${first}-`) && /^\d{1,3}$/.test(path.slice(first.length + 1));
}
function numberOf(path) {
    return Number(/-(\d{1,3})$/.exec(path)?.[1] ?? 0);
}
async function withDisks(image, folder) {
    const disks = new Set(disksAmong(image.files.map(({ path }) => path)));
    const files = image.files.map((file) => {
        if (!disks.has(file.path))
            return file;
        const { format, virtualSize } = readDisk((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, file.path));
        return { ...file, format, 'virtual-size': virtualSize };
    });
    return { ...image, files };
}


/***/ }),

/***/ 39937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F$: () => (  machinesMarked),
    Fm: () => (  machineName),
    RX: () => (  PROGRAM),
    X: () => (  machineSettings),
    bx: () => (  overlayArguments),
    er: () => (  machineArguments)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
  var _core_process_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63815);




const machineSettings = zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    user: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()
        .regex(/^[a-z_][\w.-]{0,31}$/i, 'must be the name of a user of the image')
        .optional()
        .describe('Who is logged in by ssh. Default: root.'),
    key: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()
        .min(1)
        .optional()
        .describe('A private key of the workspace that lets the user in. Default: one of its own, given to the guest.'),
    'password-from': zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()
        .regex(/^[A-Za-z_]\w*$/, 'must be the name of an environment variable')
        .optional()
        .describe('The environment variable that holds the password of the user.'),
    memory: number(64, 1_048_576, 'megabytes').optional().describe('In megabytes. Default: 1024.'),
    cpus: number(1, 64, 'processors').optional().describe('Default: 2.'),
    accelerator: oneOf('auto', 'kvm', 'tcg').optional().describe('`auto` is kvm where that works.'),
    firmware: oneOf('bios', 'uefi').optional().describe('Default: uefi where efivars.fd lies beside the disk.'),
    kernel: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().min(1).optional().describe('A kernel of the workspace, for a disk that has none to boot from.'),
    initrd: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().min(1).optional(),
    append: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().optional().describe("The kernel's command line."),
    'disk-interface': oneOf('virtio', 'scsi', 'ide').optional().describe('Default: virtio.'),
    'net-device': zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()
        .regex(/^[a-z0-9][\w-]{0,31}$/, "must be one of QEMU's network devices, as virtio-net-pci or e1000")
        .optional()
        .describe('Default: virtio-net-pci.'),
    network: oneOf('open', 'closed').optional().describe('`closed`: it is reached, and reaches nothing. Default: open.'),
});
function number(least, most, unit) {
    const error = `must be a whole number of ${unit} from ${least} to ${most}`;
    const text = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()
        .refine((one) => /^\d{1,9}$/.test(one) && Number(one) >= least && Number(one) <= most, { error });
    return zod__WEBPACK_IMPORTED_MODULE_3__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__  .Whr().min(least).max(most), text], { error });
}
function oneOf(...values) {
    return zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(values, { error: `must be ${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}` });
}
const PROGRAM = 'qemu-system-x86_64';
function machineName(mark) {
    return `bakehouse-${mark}`;
}
function machineArguments(plan) {
    const { settings, firmware } = plan;
    const interfaceOf = settings['disk-interface'] ?? 'virtio';
    const device = settings['net-device'] ?? 'virtio-net-pci';
    const closed = settings.network === 'closed' ? ',restrict=on' : '';
    return [
        '-name', machineName(plan.mark),
        '-no-user-config', '-nodefaults', '-display', 'none', '-vga', 'std', '-no-reboot',
        '-machine', firmware === null ? 'pc' : 'q35',
        '-accel', plan.accelerator, '-cpu', plan.accelerator === 'kvm' ? 'host' : 'max',
        '-m', String(settings.memory ?? 1024), '-smp', String(settings.cpus ?? 2),
        ...(firmware === null ? [] : [
            '-drive', `if=pflash,format=raw,readonly=on,unit=0,file=${escaped(firmware.code)}`,
            '-drive', `if=pflash,format=raw,unit=1,file=${escaped(firmware.variables)}`,
        ]),
        ...(interfaceOf === 'scsi' ? ['-device', 'virtio-scsi-pci,id=scsi'] : []),
        ...plan.disks.flatMap((disk, index) => driveOf(disk, index, interfaceOf)),
        '-drive', `if=none,id=seed,format=raw,read-only=on,file.driver=vvfat,file.label=cidata,file.dir=${escaped(plan.seed)}`,
        '-device', 'virtio-blk-pci,drive=seed',
        ...(plan.kernel === null ? [] : ['-kernel', plan.kernel]),
        ...(plan.initrd === null ? [] : ['-initrd', plan.initrd]),
        ...(plan.kernel === null || settings.append === undefined ? [] : ['-append', settings.append]),
        '-netdev', `user,id=net,hostfwd=tcp:127.0.0.1:${plan.port}-:22${closed}`,
        '-device', `${device},netdev=net`,
        '-smbios', `type=11,value=io.systemd.credential.binary:ssh.authorized_keys.root=${Buffer.from(`${plan.publicKey}\n`).toString('base64')}`,
        '-chardev', `file,id=console,path=${escaped(plan.console)},append=on`, '-serial', 'chardev:console',
        '-device', 'virtio-rng-pci',
    ];
}
function driveOf(path, index, interfaceOf) {
    const id = `disk${index}`;
    const drive = `if=none,id=${id},format=qcow2,cache=unsafe,file=${escaped(path)}`;
    const boot = index === 0 ? ',bootindex=0' : '';
    const devices = {
        virtio: 'virtio-blk-pci',
        scsi: 'scsi-hd,bus=scsi.0',
        ide: 'ide-hd',
    };
    return ['-drive', drive, '-device', `${devices[interfaceOf] ?? 'virtio-blk-pci'},drive=${id}${boot}`];
}
function escaped(value) {
    return value.replaceAll(',', ',,');
}
function overlayArguments(overlay, disk, { format }) {
    return ['create', '-q', '-f', 'qcow2', '-F', format, '-b', disk, '--', overlay];
}
async function machinesMarked(mark) {
    const name = machineName(mark);
    const found = [];
    for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)('/proc')) {
        if (!/^\d+$/.test(entry) || Number(entry) === process.pid)
            continue;
        const [program = '', ...args] = commandLine(entry);
        if (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(program).startsWith('qemu-system') || args[args.indexOf('-name') + 1] !== name)
            continue;
        const startTime = await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .P2)(Number(entry));
        if (startTime !== undefined)
            found.push({ pid: Number(entry), startTime });
    }
    return found;
}
function commandLine(pid) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 78158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    X: () => (  LATE),
    r: () => (  PatternCheck)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _image_placeholder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90881);


const LATE = 'x';
class PatternCheck {
    #tell;
    #told = new Set();
    #owners = new Map();
    constructor(tell) {
        this.#tell = tell;
    }
    filled(field, pattern, values, problemOf = () => null) {
        let text;
        let problem;
        try {
            text = (0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_1__  .GS)(pattern, values);
            problem = problemOf(text);
        }
        catch (error) {
            problem = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error);
        }
        if (problem === null || problem === undefined)
            return text;
        this.#tellOnce(field, pattern, problem);
        return undefined;
    }
    owned(field, pattern, { name, leg }, message) {
        const owner = this.#owners.get(name) ?? leg;
        this.#owners.set(name, owner);
        if (owner !== leg)
            this.#tellOnce(field, pattern, message(JSON.stringify(pattern), owner));
    }
    #tellOnce(field, pattern, message) {
        if (!this.#told.has(pattern))
            this.#tell(field, message);
        this.#told.add(pattern);
    }
}


/***/ })

};
