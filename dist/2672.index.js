export const id = 2672;
export const ids = [2672];
export const modules = {

/***/ 62297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    QP: () => (  chooseAddress),
    QW: () => (  withoutBroker),
    h3: () => (  shownBroker)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

const PUBLIC = 'guest';
const PORTS = { amqp: 5672, amqps: 5671 };
const EXAMPLE = 'amqps://name:password@broker.example.org/vhost';
const VARIABLE = 'RABBITMQ_URL';
function readAddress(text) {
    let url;
    try {
        url = new URL(text);
    }
    catch {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`The address of the broker is no address; give it as ${EXAMPLE}.`);
    }
    const protocol = url.protocol.slice(0, -1);
    if (protocol !== 'amqp' && protocol !== 'amqps') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`The address of the broker must begin with amqp:// or amqps://, as ${EXAMPLE}.`);
    }
    if (url.hostname === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`The address of the broker names no host; give it as ${EXAMPLE}.`);
    if (url.search !== '' || url.hash !== '') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('The address of the broker has something after the vhost; write ? as %3F and # as %23.');
    }
    const isAnonymous = url.username === '' && url.password === '';
    return {
        protocol,
        hostname: url.hostname.replace(/^\[|\]$/g, ''),
        port: url.port === '' ? PORTS[protocol] : Number(url.port),
        username: isAnonymous ? PUBLIC : decoded(url.username),
        password: isAnonymous ? PUBLIC : decoded(url.password),
        vhost: url.pathname === '' || url.pathname === '/' ? '/' : decoded(url.pathname.slice(1)),
    };
}
function chooseAddress(host, given, ofConfig) {
    const text = given === '' ? (host.environment[VARIABLE] ?? '').trim() : given;
    if (text.includes('@'))
        host.secret(text);
    const address = text === '' ? ofConfig : readAddress(text);
    if (address === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Which broker? Set BAKEHOUSE_AMQP or ${VARIABLE}, or give --amqp @FILE: ${EXAMPLE}. Or name packuilon's configuration: --config config.ini.`);
    }
    const { password } = address;
    if (password !== '' && password !== PUBLIC) {
        host.secret(password);
        host.secret(encodeURIComponent(password));
    }
    return address;
}
function shownBroker({ protocol, hostname, port, vhost }) {
    const name = hostname.includes(':') ? `[${hostname}]` : hostname;
    return `${protocol}://${name}:${port}${vhost === '/' ? '' : `/${encodeURIComponent(vhost)}`}`;
}
function withoutBroker(environment) {
    return Object.fromEntries(Object.entries(environment).filter(([name]) => name !== VARIABLE));
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('The address of the broker has a % that begins no character; write it as %25.');
    }
}


/***/ }),

/***/ 6098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ed: () => (  acquaintance),
    HQ: () => (  QueueJournal),
    J1: () => (  journalName),
    hB: () => (  readEntry),
    jO: () => (  resultPath),
    kV: () => (  beginningOfId),
    s3: () => (  entryPath)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2503);
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52948);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8005);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74555);
  var _address_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62297);
  var _message_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46894);









const entry = zod__WEBPACK_IMPORTED_MODULE_8__  .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_8__  .euz('bakehouse/queue-entry/1'),
    id: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP().regex(/^[A-Za-z0-9][\w.-]{0,99}$/),
    messageId: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP().nullable(),
    digest: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(),
    label: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(),
    body: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(),
    state: zod__WEBPACK_IMPORTED_MODULE_8__  .k5n(['sending', 'accepted', 'over', 'failed', 'told']),
    isAcked: zod__WEBPACK_IMPORTED_MODULE_8__  .zMY(),
    since: zod__WEBPACK_IMPORTED_MODULE_8__  .aig(),
    attempts: zod__WEBPACK_IMPORTED_MODULE_8__  .aig().int().nonnegative(),
    end: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(),
});
const result = zod__WEBPACK_IMPORTED_MODULE_8__  .Ikc({ isGood: zod__WEBPACK_IMPORTED_MODULE_8__  .zMY(), text: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP().max(20_000) });
const REMEMBERED_MS = 7 * 24 * 3_600_000;
const SOON_MS = 600_000;
const LARGEST_FILE = 4 * _message_js__WEBPACK_IMPORTED_MODULE_7__  .bI;
function acquaintance({ id, digest }, redelivered, entries, now) {
    for (const one of entries) {
        if (one.state === 'told')
            continue;
        if (id !== null && one.messageId === id)
            return { kind: one.digest === digest ? 'known' : 'clash', entry: one };
        if (id !== null || one.messageId !== null || one.digest !== digest || one.isAcked)
            continue;
        const isFresh = one.state === 'sending' || one.state === 'accepted' || now - one.since < SOON_MS;
        if (redelivered || isFresh)
            return { kind: 'known', entry: one };
    }
    return { kind: 'new' };
}
class QueueJournal {
    folder;
    #entries = new Map();
    constructor(folder, onTrouble) {
        this.folder = folder;
        for (const name of ['entries', 'results', 'logs'])
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), { recursive: true, mode: 0o700 });
        for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'entries')).toSorted()) {
            if (!name.endsWith('.json'))
                continue;
            try {
                const one = readEntry((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'entries', name));
                this.#entries.set(one.id, one);
            }
            catch (error) {
                onTrouble(`A message in ${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'entries', name)} cannot be read and is left there: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .bD)(error)}`);
            }
        }
    }
    get entries() {
        return [...this.#entries.values()].toSorted((a, b) => a.since - b.since);
    }
    add(message, body, state) {
        const id = message.id ?? `${beginningOfId(message)}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(5).toString('hex')}`;
        this.remove(id);
        return this.#keep({
            schema: 'bakehouse/queue-entry/1',
            id,
            messageId: message.id,
            digest: message.digest,
            label: message.label,
            body: body.toString(),
            state,
            isAcked: false,
            since: Date.now(),
            attempts: 0,
            end: '',
        });
    }
    change(id, changes) {
        const known = this.#entries.get(id);
        if (known !== undefined)
            this.#keep({ ...known, ...changes });
    }
    remove(id) {
        this.#entries.delete(id);
        for (const path of [entryPath(this.folder, id), resultPath(this.folder, id), this.logPath(id)]) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { force: true });
        }
    }
    prune(now) {
        for (const { id, state, isAcked, since } of this.entries) {
            const isPast = state === 'sending' || ((state === 'over' || state === 'told') && isAcked);
            if (isPast && now - since > REMEMBERED_MS)
                this.remove(id);
        }
    }
    result(id) {
        const path = resultPath(this.folder, id);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path) ? readResult(path) : undefined;
    }
    logPath(id) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.folder, 'logs', `${id}.log`);
    }
    #keep(one) {
        (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_5__  .v8)(entryPath(this.folder, one.id), JSON.stringify(one));
        this.#entries.set(one.id, one);
        return one;
    }
}
function beginningOfId({ digest }) {
    return `${digest.slice(0, 20)}-`;
}
function journalName(address, queue) {
    return (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_5__  .fg)(`${(0,_address_js__WEBPACK_IMPORTED_MODULE_6__  .h3)(address)}\n${queue}`).slice(0, 16);
}
function entryPath(folder, id) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'entries', `${id}.json`);
}
function resultPath(folder, id) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'results', `${id}.json`);
}
function readEntry(path) {
    return entry.parse((0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__  .q)('The entry', (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__  .C)('The entry', path, LARGEST_FILE)));
}
function readResult(path) {
    try {
        return result.parse((0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__  .q)('The result', (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__  .C)('The result', path, LARGEST_FILE)));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 46894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D4: () => (  BadMessage),
    _8: () => (  readMessage),
    bI: () => (  MOST_BODY)
  });
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74555);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1252);
  var _plan_request_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29078);
  var _plan_request_git_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43967);
  var _requests_identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6564);






class BadMessage extends _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo {
}
const MOST_BODY = 4 * 1024 * 1024;
const MOST_LEGS = 1000;
function readMessage(body, messageId) {
    if (body.length === 0)
        throw new BadMessage('The message is empty.');
    if (body.length > MOST_BODY) {
        throw new BadMessage(`The message has ${body.length} bytes; at most ${MOST_BODY} are read.`);
    }
    const text = textOf(body);
    const value = parsed(text);
    if (!(0,_core_values_js__WEBPACK_IMPORTED_MODULE_5__  .Gv)(value))
        throw new BadMessage('The message is JSON, but no object.');
    const wish = wishOf(value, text);
    const ofBody = wish.kind === 'profile' ? undefined : value['id'];
    if (ofBody !== undefined && typeof ofBody !== 'string')
        throw new BadMessage('The id in the message is no string.');
    const ids = [...new Set([messageId ?? '', ofBody ?? ''].filter((one) => one !== ''))];
    const [id = null] = ids;
    if (ids.length > 1)
        throw new BadMessage(`The message has two ids: ${ids.join(' and ')}.`);
    if (id !== null)
        bad(() => (0,_requests_identity_js__WEBPACK_IMPORTED_MODULE_4__  .Os)(id, 'The id of the message'));
    return { wish, id, digest: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_0__  .fg)(body), label: labelOf(wish, value) };
}
function wishOf(value, text) {
    const { giturl, only, system } = value;
    if (giturl !== undefined) {
        bad(() => (0,_plan_request_request_js__WEBPACK_IMPORTED_MODULE_2__  .y)({ text, name: 'The message', from: [] }));
        return { kind: 'request', request: text };
    }
    if (only !== undefined) {
        const words = typeof only === 'string' ? only.split(/[\n,]/) : only;
        if (!Array.isArray(words))
            throw new BadMessage('`only` of the message must name legs: a string, or a list of them.');
        const legs = words.map((one) => (typeof one === 'string' ? one.trim() : ''));
        if (legs.length === 0 || legs.length > MOST_LEGS || legs.some((leg) => leg === '' || /[\p{Cc},]/u.test(leg))) {
            throw new BadMessage(`\`only\` of the message must name 1 to ${MOST_LEGS} legs.`);
        }
        return { kind: 'legs', only: legs };
    }
    if ((0,_core_values_js__WEBPACK_IMPORTED_MODULE_5__  .Gv)(system))
        return { kind: 'profile', profile: text };
    const members = Object.keys(value).slice(0, 8).join(', ').slice(0, 200);
    throw new BadMessage(`The message is neither a profile (system), a build request (giturl) nor legs of a manifest (only); it has ${members === '' ? 'no members' : members}.`);
}
function labelOf(wish, value) {
    if (wish.kind === 'request')
        return `request for ${printable((0,_plan_request_git_address_js__WEBPACK_IMPORTED_MODULE_3__  .fy)(String(value['giturl'])) ?? 'a repository')}`;
    if (wish.kind === 'legs')
        return `legs ${printable(wish.only.join(', '))}`;
    const personality = ['personality', 'name'].reduce((at, name) => ((0,_core_values_js__WEBPACK_IMPORTED_MODULE_5__  .Gv)(at) ? at[name] : undefined), value['system']);
    return `profile ${typeof personality === 'string' ? printable(personality) : 'without a personality'}`;
}
function printable(text) {
    return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '?').slice(0, 100);
}
function textOf(body) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(body);
    }
    catch {
        throw new BadMessage('The message is not UTF-8 text.');
    }
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new BadMessage(`The message is not JSON: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error).replace(/\s+/g, ' ').slice(0, 200)}.`);
    }
}
function bad(check) {
    try {
        check();
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo))
            throw error;
        throw new BadMessage(error.message);
    }
}


/***/ }),

/***/ 22672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    startWork: () => (  startWork),
    takeTask: () => (  takeTask),
    workOn: () => (  workOn)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8005);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74555);
  var _core_process_interrupt_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50545);
  var _core_process_lock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(36779);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(88278);
  var _main_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(90689);
  var _address_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(62297);
  var _inputs_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(92632);
  var _journal_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6098);
  var _message_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(46894);














const VARIABLE = 'BAKEHOUSE_QUEUE_ENTRY';
const LOOK_MS = 300;
const MOST_NOTES = 5;
function takeTask(environment) {
    const [folder, id] = (environment[VARIABLE] ?? '').split('\n');
    delete environment[VARIABLE];
    return folder === undefined || id === undefined ? undefined : { folder, id };
}
async function startWork(host, { folder, id }, logPath, signal) {
    const flags = [];
    const secrets = {};
    for (const name of _inputs_js__WEBPACK_IMPORTED_MODULE_11__  .Sg) {
        const given = host.input(name);
        if (given === '')
            continue;
        if (_inputs_js__WEBPACK_IMPORTED_MODULE_11__  ._[name].secret)
            secrets[(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_8__  .HV)(name)] = given;
        else
            flags.push(`--${name}=${given}`);
    }
    const log = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(logPath, 'a', 0o600);
    try {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, [...process.execArgv, process.argv[1] ?? '', 'consume', ...flags], {
            cwd: host.workspace,
            env: { ...(0,_address_js__WEBPACK_IMPORTED_MODULE_10__  .QW)(host.environment), ...secrets, [VARIABLE]: `${folder}\n${id}` },
            stdio: ['ignore', log, log],
            detached: true,
        });
        const stop = () => void child.kill('SIGINT');
        signal.addEventListener('abort', stop, { once: true });
        if (signal.aborted)
            stop();
        await new Promise((resolve, reject) => {
            child.once('error', reject);
            child.once('exit', () => resolve());
        });
        signal.removeEventListener('abort', stop);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(log);
    }
}
async function workOn(host, { folder, id }) {
    const path = (0,_journal_js__WEBPACK_IMPORTED_MODULE_12__  .jO)(folder, id);
    const interrupt = (0,_core_process_interrupt_js__WEBPACK_IMPORTED_MODULE_6__  .Y)();
    const stop = new AbortController();
    interrupt.onFirst(() => stop.abort());
    const lock = await lockOf(host, { folder, id }, stop.signal);
    try {
        if (lock === undefined || (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
            return;
        const { entry, inputs, environment } = taskOf(host, { folder, id });
        host.info(`Message ${id}: ${entry.label}`);
        const failures = [];
        const notes = [];
        let headline = '';
        await (0,_main_js__WEBPACK_IMPORTED_MODULE_9__.runPipeline)({
            ...host,
            environment: { ...host.environment, ...environment },
            input: (name) => inputs[name] ?? '',
            output: (name, value) => {
                if (name === 'headline')
                    headline = value;
                host.output(name, value);
            },
            annotate: (annotation) => {
                if (annotation.level !== 'error' && notes.length < MOST_NOTES)
                    notes.push(annotation.message);
                host.annotate(annotation);
            },
            fail: (message) => {
                failures.push(message);
                host.fail(message);
            },
        });
        if (interrupt.at() !== undefined)
            return;
        const isGood = failures.length === 0;
        keepResult(path, {
            isGood,
            text: host.scrub(isGood ? headline : [...failures, ...notes].join('\n')).slice(0, 10_000),
        });
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo) || interrupt.at() !== undefined)
            throw error;
        keepResult(path, { isGood: false, text: host.scrub(error.message).slice(0, 10_000) });
        throw error;
    }
    finally {
        lock?.release();
        interrupt.dispose();
    }
}
async function lockOf(host, { folder, id }, signal) {
    let isTold = false;
    while (!signal.aborted) {
        const found = await (0,_core_process_lock_js__WEBPACK_IMPORTED_MODULE_7__  .bh)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'locks', id), `The bake of message ${id}`, (why) => host.info(why));
        if (found.kind === 'taken')
            return found.lock;
        if (!isTold)
            host.info(`${found.by.what} goes on in process ${found.by.processes[0]?.pid}, and is waited for.`);
        isTold = true;
        await (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_3__  .fm)(LOOK_MS, signal);
    }
    return undefined;
}
function taskOf(host, { folder, id }) {
    const entry = (0,_journal_js__WEBPACK_IMPORTED_MODULE_12__  .hB)((0,_journal_js__WEBPACK_IMPORTED_MODULE_12__  .s3)(folder, id));
    const { wish } = (0,_message_js__WEBPACK_IMPORTED_MODULE_13__  ._8)(Buffer.from(entry.body), entry.messageId ?? undefined);
    const inputs = { 'request-id': id };
    for (const name of _inputs_js__WEBPACK_IMPORTED_MODULE_11__  .Sg) {
        const isOfOthers = (name === 'profiles' && wish.kind !== 'profile') || (name === 'manifest' && wish.kind !== 'legs');
        const isForClone = (name === 'checkout-token' || name === 'ssh-key') && wish.kind !== 'request';
        if (!isOfOthers && !isForClone)
            inputs[name] = host.input(name);
    }
    if (wish.kind === 'request')
        return { entry, inputs: { ...inputs, request: wish.request }, environment: {} };
    if (wish.kind === 'legs')
        return { entry, inputs: { ...inputs, only: wish.only.join('\n') }, environment: {} };
    const event = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(host.temporary, 'queue-event.json');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(event, `{"client_payload":{"profiles":${wish.profile}}}`, { mode: 0o600 });
    return { entry, inputs, environment: { GITHUB_EVENT_PATH: event } };
}
function keepResult(path, result) {
    (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_5__  .v8)(path, JSON.stringify(result));
}


/***/ })

};
