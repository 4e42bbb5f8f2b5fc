export const id = 7379;
export const ids = [7379];
export const modules = {

/***/ 88557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    N: () => (  ensureOwnFolder)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88278);



const ANYBODY_WRITES = 0o002;
function ensureOwnFolder(path, input) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { recursive: true, mode: 0o700 });
    const { uid, mode } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
    const own = process.getuid?.() ?? uid;
    const why = own !== 0 && uid !== own
        ? `belongs to another user (${uid})`
        : (mode & ANYBODY_WRITES) === 0
            ? undefined
            : `can be written by every user of this machine (mode ${(mode & 0o7777).toString(8)})`;
    if (why === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`The folder ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .WU)(path)} ${why}: whatever they put there would be done as if it had been asked for. Name one inside of it that is not there yet, or another one: --${input} FOLDER.`);
}


/***/ }),

/***/ 41382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  f: () => (  openSession)
});

var errors = __webpack_require__(8005);
var queue_address = __webpack_require__(62297);
var queue_connection = __webpack_require__(381);
var values = __webpack_require__(1252);
;// CONCATENATED MODULE: ./.build/pipeline/queue/kept-properties.js

const MOST_HEADERS = 16 * 1024;
const MOST_LEVELS = 16;
const MOST_SHORT = 255;
const LARGEST_FRACTION = 2 ** 50;
function keptProperties(properties) {
    const { messageId, contentType, contentEncoding, correlationId, type, appId } = properties;
    const texts = Object.entries({ messageId, contentType, contentEncoding, correlationId, type, appId });
    const kept = texts.filter(([, value]) => typeof value === 'string' && Buffer.byteLength(value) <= MOST_SHORT);
    return { ...Object.fromEntries(kept), headers: keptHeaders(properties['headers']) };
}
function keptHeaders(headers) {
    if (!(0,values .Gv)(headers))
        return {};
    const kept = Object.entries(headers).filter(([name, value]) => !/^b?cc$/i.test(name) && isWritten(name) && isWritable(value, MOST_LEVELS));
    return JSON.stringify(kept).length > MOST_HEADERS ? {} : Object.fromEntries(kept);
}
function isWritten(name) {
    return name !== '!' && Buffer.byteLength(name) <= MOST_SHORT;
}
function isWritable(value, levels) {
    if (value === null || ['string', 'boolean'].includes(typeof value) || Buffer.isBuffer(value))
        return true;
    if (typeof value === 'number')
        return Number.isSafeInteger(value) || Math.abs(value) < LARGEST_FRACTION;
    if (levels === 0)
        return false;
    if (Array.isArray(value))
        return value.every((one) => isWritable(one, levels - 1));
    if (!(0,values .Gv)(value))
        return false;
    if (value['!'] === 'timestamp')
        return Number.isSafeInteger(value['value']) && Number(value['value']) >= 0;
    return Object.entries(value).every(([name, one]) => isWritten(name) && isWritable(one, levels - 1));
}

;// CONCATENATED MODULE: ./.build/pipeline/queue/broker.js




async function openSession(address, options) {
    const at = { name: (0,queue_address .h3)(address), limits: options.limits ?? queue_connection .b1 };
    const { connection, cut } = await (0,queue_connection .m6)(address, at, options.signal);
    let tell = (_reason) => { };
    const ended = new Promise((resolve) => (tell = resolve));
    const end = (reason) => tell(new queue_connection .MI(`${at.name}: ${(0,queue_connection .TN)(reason)}`));
    connection.on('error', (error) => end(error.message));
    connection.on('close', (error) => end(error?.message ?? 'the connection was closed'));
    try {
        if (await declareAt(connection, options.queue, at))
            options.onMade(options.queue);
        const channel = await (0,queue_connection .oQ)(connection.createConfirmChannel(), at);
        channel.on('error', (error) => end(error.message));
        channel.on('close', () => end('the channel was closed'));
        await (0,queue_connection .oQ)(channel.prefetch(options.prefetch), at);
        return sessionOf({ connection, cut, channel, at, ended, end }, options);
    }
    catch (error) {
        await (0,queue_connection .Bn)({ connection, cut }, at);
        throw (0,queue_connection .Of)(error, at);
    }
}
function sessionOf({ connection, cut, channel, at, ended, end }, { queue }) {
    let tag;
    let isReturned = false;
    let last = Promise.resolve();
    channel.on('return', () => (isReturned = true));
    const publishNow = async (name, body, properties) => {
        isReturned = false;
        const confirmed = new Promise((resolve, reject) => {
            channel.publish('', name, body, { ...properties, persistent: true, mandatory: true }, (error) => error === null || error === undefined ? resolve() : reject(new queue_connection .MI(`${at.name} did not keep a message`)));
        });
        await (0,queue_connection .oQ)(Promise.race([confirmed, ended.then((reason) => Promise.reject(reason))]), at);
        if (isReturned)
            throw new errors .yo(`${at.name} has no queue ${name} any more, so the message was not kept.`);
    };
    return {
        ended,
        consume: async (onDelivery) => {
            const handle = (message) => {
                if (message === null)
                    end(`the queue ${queue} was removed`);
                else
                    onDelivery(deliveryOf(channel, message));
            };
            ({ consumerTag: tag } = await (0,queue_connection .NZ)(channel.consume(queue, handle), at));
        },
        pause: async () => {
            const own = tag;
            tag = undefined;
            if (own !== undefined)
                await (0,queue_connection .NZ)(channel.cancel(own), at);
        },
        settle: async () => void (await (0,queue_connection .NZ)(channel.checkQueue(queue), at)),
        publish: async (name, body, properties) => {
            const mine = last.then(() => publishNow(name, body, properties));
            last = mine.catch(() => { });
            try {
                await mine;
            }
            catch (error) {
                throw (0,queue_connection .Of)(error, at);
            }
        },
        declare: async (name) => void (await declareAt(connection, name, at)),
        close: async () => {
            await (0,queue_connection .gd)(channel.close(), at);
            await (0,queue_connection .Bn)({ connection, cut }, at);
        },
    };
}
function deliveryOf(channel, message) {
    const messageId = message.properties.messageId;
    const tried = (act) => {
        try {
            act();
            return true;
        }
        catch {
            return false;
        }
    };
    return {
        body: message.content,
        messageId: typeof messageId === 'string' ? messageId : undefined,
        redelivered: message.fields.redelivered,
        properties: keptProperties({ ...message.properties }),
        ack: () => tried(() => channel.ack(message)),
        giveBack: () => tried(() => channel.nack(message, false, true)),
    };
}
async function declareAt(connection, queue, at) {
    const attempt = async (act) => {
        const channel = await (0,queue_connection .oQ)(connection.createConfirmChannel(), at);
        channel.on('error', () => { });
        await (0,queue_connection .oQ)(act(channel), at);
        await (0,queue_connection .gd)(channel.close(), at);
    };
    try {
        await attempt((channel) => channel.checkQueue(queue));
        return false;
    }
    catch (error) {
        if ((0,queue_connection .Me)(error) !== 404)
            throw (0,queue_connection .Of)(error, at);
        try {
            await attempt((channel) => channel.assertQueue(queue, { durable: true }));
            return true;
        }
        catch (refused) {
            throw (0,queue_connection .Of)(refused, at);
        }
    }
}


/***/ }),

/***/ 381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Bn: () => (  closeConnection),
    MI: () => (  BrokerAway),
    Me: () => (  replyOf),
    NZ: () => (  asked),
    Of: () => (  refusalOf),
    TN: () => (  oneLine),
    b1: () => (  LIMITS),
    gd: () => (  quietly),
    m6: () => (  connectTo),
    oQ: () => (  answered)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

class BrokerAway extends Error {
    name = 'BrokerAway';
}
const LIMITS = { silence: 20_000, opening: 60_000, answer: 60_000, farewell: 10_000 };
const MOST_FRAME = 131_072;
const PARTICULARS = { heartbeat: 30, frameMax: MOST_FRAME, maxFrameSize: MOST_FRAME };
const UNTRUSTED = ['CERT', 'SELF_SIGNED', 'UNABLE_TO'];
const FAREWELLS = ['Socket closed abruptly', 'Handshake terminated by server'];
async function connectTo(address, at, stop) {
    if (stop.aborted)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('Interrupted.');
    const { connect } = await __webpack_require__.e(  3222).then(__webpack_require__.t.bind(__webpack_require__, 50841, 19));
    const { protocol, hostname, port, username, password, vhost } = address;
    const to = { protocol, hostname, port, username, password, vhost: encodeURIComponent(vhost) };
    const life = new AbortController();
    const cut = () => life.abort();
    const limit = setTimeout(cut, at.limits.opening);
    stop.addEventListener('abort', cut, { once: true });
    try {
        const socket = { timeout: at.limits.silence, keepAlive: true, signal: life.signal };
        return { connection: await connect({ ...to, ...PARTICULARS }, socket), cut };
    }
    catch (error) {
        cut();
        if (stop.aborted)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('Interrupted.');
        throw openingTrouble(error, address, at);
    }
    finally {
        clearTimeout(limit);
        stop.removeEventListener('abort', cut);
    }
}
function openingTrouble(error, { protocol }, at) {
    const code = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .$N)(error) ?? '';
    const said = oneLine((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error));
    if (UNTRUSTED.some((word) => code.includes(word))) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${at.name} cannot be trusted: ${said}. An authority of your own is named by NODE_EXTRA_CA_CERTS=FILE.`);
    }
    if (['EPROTO', 'ERR_SSL', 'ERR_TLS'].some((word) => code.startsWith(word))) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${at.name} does not speak TLS as we do: ${said}. It has a port of its own, 5671 as a rule; without TLS it is amqp://.`);
    }
    if (code === 'ABORT_ERR' || said === 'connect ETIMEDOUT')
        return new BrokerAway(`${at.name} gave no answer`);
    const isOfSystem = code !== '' && (!code.startsWith('ERR_') || code.startsWith('ERR_SOCKET'));
    if (isOfSystem || FAREWELLS.some((words) => said.startsWith(words)))
        return refusalOf(error, at);
    const hint = protocol === 'amqp' ? ' Is it that of amqps://, or of another service?' : '';
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${at.name} does not speak AMQP 0-9-1 as RabbitMQ does: ${said}. Look at the port.${hint}`);
}
function refusalOf(error, at) {
    if (error instanceof BrokerAway || error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo)
        return error;
    const said = oneLine((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error));
    const code = replyOf(error);
    if (code === 403) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${at.name} refuses us: ${said}. Look at the name, the password, and what they may do there.`);
    }
    if (code === 530 || code === 404 || code === 405 || code === 406)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${at.name} refuses us: ${said}.`);
    return new BrokerAway(`${at.name}: ${said}`);
}
function replyOf(error) {
    const code = Reflect.get(Object(error), 'code');
    if (typeof code === 'number')
        return code;
    const said = /\b(403|404|405|406|530) \(/.exec((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error))?.[1];
    return said === undefined ? undefined : Number(said);
}
async function asked(answer, at) {
    try {
        return await answered(answer, at);
    }
    catch (error) {
        throw refusalOf(error, at);
    }
}
async function answered(answer, at, limitMs = at.limits.answer) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new BrokerAway(`${at.name} gave no answer in ${limitMs / 1000} s`)), limitMs);
    });
    try {
        return await Promise.race([answer, late]);
    }
    finally {
        clearTimeout(timer);
        late.catch(() => { });
    }
}
async function quietly(closing, at) {
    try {
        await answered(closing, at, at.limits.farewell);
    }
    catch {
    }
}
async function closeConnection({ connection, cut }, at) {
    await quietly(connection.close(), at);
    cut();
}
function oneLine(text) {
    return text
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .trim()
        .replace(/\.$/, '')
        .slice(0, 300);
}


/***/ }),

/***/ 96462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  consume: () => (  consume),
  Z: () => (  madeAt),
  X: () => (  readConfig)
});

var external_node_os_ = __webpack_require__(48161);
var external_node_path_ = __webpack_require__(76760);
var bounded_file = __webpack_require__(52948);
var errors = __webpack_require__(8005);
var own_folder = __webpack_require__(88557);
var rights = __webpack_require__(29340);
var process_interrupt = __webpack_require__(50545);
var lock = __webpack_require__(36779);
var runner_inputs = __webpack_require__(88278);
var settings = __webpack_require__(95758);
var place = __webpack_require__(25384);
var queue_address = __webpack_require__(62297);
var broker = __webpack_require__(41382);
;// CONCATENATED MODULE: ./.build/pipeline/queue/config-ini.js


const MOST_STEPS = 10;
const MOST_FILLED = 1000;
function readPackuilonConfig(text) {
    const sections = readIni(text);
    const found = (section, name) => {
        const value = config_ini_valueOf(sections, section, name);
        return value === '' ? undefined : value;
    };
    const host = found('global', 'RABBIT_HOST') ?? found('global', 'QUEUE_HOST');
    return {
        queue: found('global', 'QUEUE'),
        broker: host === undefined
            ? undefined
            : {
                protocol: 'amqp',
                hostname: host,
                port: whole('RABBIT_PORT', found('global', 'RABBIT_PORT'), 65_535) ?? 5672,
                username: found('global', 'RABBIT_USER') ?? 'guest',
                password: found('global', 'RABBIT_PW') ?? 'guest',
                vhost: '/',
            },
        infoUrl: found('cdb2rabbit', 'PROFILE_INFO_URL'),
        folderUrl: found('cdb2rabbit', 'PROFILE_DIR_URL'),
        match: found('cdb2rabbit', 'PROFILE_MATCH'),
        cacheFolder: found('cdb2rabbit', 'CACHE_DIR'),
        threads: whole('THREAD_COUNT', found('rabbit2packer', 'THREAD_COUNT'), 64),
        template: found('rabbit2packer', 'PACKER_TEMPLATE'),
        templateMap: found('rabbit2packer', 'PACKER_TEMPLATE_MAP'),
        sourceImages: found('rabbit2packer', 'IMAGES_CONFIG'),
    };
}
function readIni(text) {
    const sections = new Map();
    let section;
    let last = '';
    for (const [index, row] of text
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .entries()) {
        const line = row.trim();
        if (line === '' || line.startsWith('#') || line.startsWith(';'))
            continue;
        const at = `line ${index + 1} of the configuration`;
        if (/^\s/.test(row) && section !== undefined && last !== '') {
            section.set(last, `${section.get(last) ?? ''}\n${line}`);
            continue;
        }
        if (line.startsWith('[')) {
            const end = line.indexOf(']');
            if (end < 2)
                throw new errors .yo(`On ${at} a section has no name: [global].`);
            const name = line.slice(1, end);
            section = sections.get(name) ?? new Map();
            sections.set(name, section);
            last = '';
            continue;
        }
        const equals = line.search(/[=:]/);
        if (equals < 1)
            throw new errors .yo(`On ${at} there is neither a section nor a value (NAME = value).`);
        if (section === undefined)
            throw new errors .yo(`On ${at} a value stands before the first section.`);
        last = line.slice(0, equals).trim().toLowerCase();
        section.set(last, line.slice(equals + 1).trim());
    }
    return sections;
}
function config_ini_valueOf(sections, section, name, steps = MOST_STEPS, left = { fills: MOST_FILLED }) {
    const raw = sections.get(section)?.get(name.toLowerCase()) ?? sections.get('DEFAULT')?.get(name.toLowerCase());
    if (raw === undefined)
        return undefined;
    let value = '';
    for (let at = 0; at < raw.length; at += 1) {
        if (raw[at] !== '%') {
            value += raw[at] ?? '';
            continue;
        }
        if (raw[at + 1] === '%') {
            value += '%';
            at += 1;
            continue;
        }
        const end = raw.indexOf(')s', at);
        const other = raw[at + 1] === '(' && end !== -1 ? raw.slice(at + 2, end) : undefined;
        const isEnough = steps === 0 || (left.fills -= 1) < 0;
        const filled = other === undefined || isEnough ? undefined : config_ini_valueOf(sections, section, other, steps - 1, left);
        if (filled === undefined) {
            throw new errors .yo(`${name} of the configuration has a % that names nothing; a % itself is written %%.`);
        }
        value += filled;
        at = end + 1;
    }
    return value;
}
function whole(name, text, most) {
    if (text === undefined)
        return undefined;
    const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
    if (value < 1 || value > most) {
        throw new errors .yo(`${name} of the configuration must be a whole number from 1 to ${most}, but was ${(0,runner_inputs .WU)(text)}.`);
    }
    return value;
}

var clock = __webpack_require__(94850);
var trouble = __webpack_require__(73259);
var connection = __webpack_require__(381);
var queue_journal = __webpack_require__(6098);
;// CONCATENATED MODULE: ./.build/pipeline/queue/dead-letters.js
class DeadLetters {
    #host;
    #options;
    #count = 0;
    constructor(host, options) {
        this.#host = host;
        this.#options = options;
    }
    get count() {
        return this.#count;
    }
    async bury(session, delivery, reason) {
        await this.#keep(session, delivery.body, delivery.properties, reason);
        this.#count += 1;
        const what = delivery.messageId === undefined ? 'A message' : `Message ${JSON.stringify(delivery.messageId.slice(0, 100))}`;
        this.#host.annotate({
            level: 'warning',
            title: 'Queue',
            message: `${what} went to ${this.#options.deadQueue}: ${reason}`,
        });
        if (delivery.ack())
            await session.settle();
    }
    async buryFailed(session) {
        const { journal } = this.#options;
        for (const { id, body, messageId, end } of journal.entries.filter(({ state }) => state === 'failed')) {
            const properties = { contentType: 'application/json', ...(messageId === null ? {} : { messageId }) };
            await this.#keep(session, Buffer.from(body), properties, end);
            journal.change(id, { state: 'told' });
        }
    }
    async #keep(session, body, properties, reason) {
        const { queue, deadQueue } = this.#options;
        await session.declare(deadQueue);
        const headers = {
            ...properties.headers,
            'bakehouse-reason': this.#host.scrub(reason).slice(0, 4000),
            'bakehouse-queue': queue,
        };
        await session.publish(deadQueue, body, { ...properties, headers });
    }
}

var queue_message = __webpack_require__(46894);
;// CONCATENATED MODULE: ./.build/pipeline/queue/workers.js

const MOST_ATTEMPTS = 3;
class Workers {
    #host;
    #options;
    #working = new Map();
    #failed = 0;
    #lastChange = (0,clock .rj)();
    constructor(host, options) {
        this.#host = host;
        this.#options = options;
    }
    get failed() {
        return this.#failed;
    }
    get lastChange() {
        return this.#lastChange;
    }
    get isBusy() {
        return this.#working.size > 0;
    }
    get isFull() {
        return this.#working.size >= this.#options.atOnce;
    }
    get underWay() {
        return [...this.#working.values()];
    }
    begin(id) {
        const { work, onFatal } = this.#options;
        if (work === null || this.#working.has(id) || this.isFull)
            return;
        const done = this.#workOn(id, work)
            .catch(onFatal)
            .finally(() => {
            this.#working.delete(id);
            this.#lastChange = (0,clock .rj)();
        })
            .then(() => this.beginNext());
        this.#working.set(id, done);
    }
    beginNext() {
        if (this.#options.isOver())
            return;
        for (const { id, state } of this.#options.journal.entries)
            if (state === 'accepted')
                this.begin(id);
    }
    async #workOn(id, work) {
        const { journal, signal } = this.#options;
        for (;;) {
            const entry = journal.entries.find((one) => one.id === id);
            if (entry === undefined || signal.aborted)
                return;
            journal.change(id, { attempts: entry.attempts + 1 });
            await work(entry, signal);
            const result = journal.result(id);
            if (result === undefined && signal.aborted) {
                journal.change(id, { attempts: entry.attempts });
                return;
            }
            if (result === undefined && entry.attempts + 1 < MOST_ATTEMPTS)
                continue;
            const { isGood, text } = result ?? {
                isGood: false,
                text: `Its bake ended ${MOST_ATTEMPTS} times without a word; see ${journal.logPath(id)}.`,
            };
            journal.change(id, { state: isGood ? 'over' : 'failed', end: text });
            if (isGood) {
                this.#host.info(`Message ${id} (${entry.label}): ${text}`);
                return;
            }
            this.#failed += 1;
            this.#host.annotate({ level: 'error', title: 'Queue', message: `Message ${id} (${entry.label}): ${text}` });
            return;
        }
    }
}

;// CONCATENATED MODULE: ./.build/pipeline/queue/consumer.js








const LOOK_MS = 100;
const AWAY_MS = 60_000;
class Consumer {
    #host;
    #options;
    #inHand = new Set();
    #workers;
    #dead;
    #forwarding = new Map();
    #session;
    #isConsuming = false;
    #turns = Promise.resolve();
    #fatal;
    #lastChange = (0,clock .rj)();
    #taken = 0;
    constructor(host, options) {
        this.#host = host;
        this.#options = options;
        const { journal, purpose, atOnce, signal } = options;
        this.#dead = new DeadLetters(host, options);
        this.#workers = new Workers(host, {
            journal,
            work: purpose.kind === 'work' ? purpose.work : null,
            atOnce,
            signal,
            onFatal: (error) => (this.#fatal ??= error),
            isOver: () => signal.aborted || this.#fatal !== undefined,
        });
    }
    async run() {
        const { journal, signal, pauses } = this.#options;
        let pause = pauses.first;
        journal.prune(Date.now());
        this.#workers.beginNext();
        while (!this.#isOver()) {
            try {
                this.#session = await this.#options.open();
                pause = pauses.first;
                await this.#serve(this.#session);
            }
            catch (error) {
                if (!(error instanceof connection .MI)) {
                    if (!signal.aborted)
                        this.#fatal ??= error;
                    break;
                }
                await this.#drop();
                if (this.#isAwayForGood()) {
                    this.#fatal = new errors .yo(`${error.message}, and was not there for ${Math.round(this.#idleMs() / 1000)} s.`);
                    break;
                }
                this.#host.info(`${error.message}. It is tried again in ${Math.ceil(pause / 1000)} s.`);
                await (0,clock .fm)(pause * (0.75 + Math.random() / 2), signal);
                pause = Math.min(pauses.most, pause * 2);
            }
        }
        await this.#leave();
        if (this.#fatal !== undefined)
            throw this.#fatal;
        return { taken: this.#taken, failed: this.#workers.failed, dead: this.#dead.count };
    }
    async #serve(session) {
        this.#host.info(`Messages are taken out of ${this.#options.queue}.`);
        this.#isConsuming = false;
        this.#lastChange = (0,clock .rj)();
        while (!this.#isOver()) {
            await this.#dead.buryFailed(session);
            await this.#adjust(session);
            const away = await Promise.race([session.ended, (0,clock .fm)(LOOK_MS).then(() => undefined)]);
            if (away !== undefined)
                throw away;
        }
    }
    async #drop() {
        const session = this.#session;
        if (session === undefined)
            return;
        this.#session = undefined;
        this.#lastChange = (0,clock .rj)();
        await session.close();
    }
    #isOver() {
        const { signal, idleExit, journal } = this.#options;
        if (signal.aborted || this.#fatal !== undefined)
            return true;
        const isBusy = this.#inHand.size > 0 || this.#workers.isBusy;
        if (isBusy || journal.entries.some(({ state }) => state === 'failed'))
            return false;
        if (this.#isFull())
            return this.#hasEnough();
        return idleExit > 0 && this.#session !== undefined && this.#idleMs() >= idleExit;
    }
    #isAwayForGood() {
        const { idleExit } = this.#options;
        return idleExit > 0 && this.#idleMs() > Math.max(idleExit, AWAY_MS);
    }
    #idleMs() {
        return (0,clock .rj)() - Math.max(this.#lastChange, this.#workers.lastChange);
    }
    #hasEnough() {
        const { mostMessages } = this.#options;
        return mostMessages > 0 && this.#taken + this.#dead.count + this.#forwarding.size >= mostMessages;
    }
    #isFull() {
        return this.#hasEnough() || this.#workers.isFull;
    }
    async #adjust(session) {
        const turn = this.#turns.then(() => this.#turn(session));
        this.#turns = turn.catch(() => { });
        await turn;
    }
    async #turn(session) {
        const wanted = !this.#isFull() && !this.#options.signal.aborted && this.#fatal === undefined;
        if (wanted === this.#isConsuming || session !== this.#session)
            return;
        this.#isConsuming = wanted;
        if (wanted)
            await session.consume((delivery) => this.#take(session, delivery));
        else
            await session.pause();
    }
    #take(session, delivery) {
        if (this.#fatal !== undefined || this.#options.signal.aborted)
            return;
        this.#lastChange = (0,clock .rj)();
        const handled = this.#handle(session, delivery)
            .catch((error) => this.#handBack(session, delivery, error))
            .finally(() => {
            this.#inHand.delete(handled);
            this.#lastChange = (0,clock .rj)();
        });
        this.#inHand.add(handled);
    }
    async #handBack(session, delivery, error) {
        const { signal, pauses } = this.#options;
        if (!(error instanceof connection .MI) && !signal.aborted)
            this.#fatal ??= error;
        const over = session.ended.then(() => true);
        const isOver = this.#fatal !== undefined || (await Promise.race([over, (0,clock .fm)(0).then(() => false)]));
        if (!isOver && !signal.aborted) {
            this.#host.info(`A message goes back into the queue: ${(0,errors .bD)(error)}`);
            await Promise.race([over, (0,clock .fm)(pauses.most, signal)]);
        }
        delivery.giveBack();
    }
    async #handle(session, delivery) {
        const { journal, purpose } = this.#options;
        let message;
        try {
            message = (0,queue_message ._8)(delivery.body, delivery.messageId);
        }
        catch (error) {
            if (!(error instanceof queue_message .D4))
                throw error;
            await this.#dead.bury(session, delivery, error.message);
            return;
        }
        const found = (0,queue_journal .Ed)(message, delivery.redelivered, journal.entries, Date.now());
        if (found.kind === 'clash') {
            await this.#dead.bury(session, delivery, `The id ${message.id ?? ''} is that of another message, ${found.entry.label}.`);
            return;
        }
        if (found.kind === 'known' && found.entry.state !== 'sending') {
            this.#host.info(`Message ${found.entry.id} (${message.label}) came again; it is here already.`);
            await this.#acknowledge(session, delivery, found.entry.id);
            return;
        }
        if (found.kind === 'new' && this.#isFull()) {
            delivery.giveBack();
            return;
        }
        if (purpose.kind === 'work') {
            const { id } = found.kind === 'known' ? found.entry : journal.add(message, delivery.body, 'accepted');
            if (found.kind === 'known')
                journal.change(id, { state: 'accepted' });
            this.#taken += 1;
            this.#host.info(`Message ${id} (${message.label}) is accepted.`);
            this.#workers.begin(id);
            await this.#adjust(session);
            await this.#acknowledge(session, delivery, id);
            return;
        }
        const entry = found.kind === 'known' ? found.entry : journal.add(message, delivery.body, 'sending');
        const isOld = found.kind === 'known' || message.id !== null || delivery.redelivered;
        const said = await this.#forward(session, delivery, { entry, message, isOld }, purpose.forward);
        if (said === undefined)
            return;
        this.#host.info(`Message ${entry.id} (${message.label}) ${said}.`);
        await this.#acknowledge(session, delivery, entry.id);
    }
    async #forward(session, delivery, { entry, message, isOld }, forward) {
        const { journal, signal, pauses } = this.#options;
        const { id } = entry;
        try {
            const going = this.#forwarding.get(id) ?? forward(entry, message, isOld);
            this.#forwarding.set(id, going);
            const said = await going;
            if (journal.entries.some((one) => one.id === id && one.state === 'sending')) {
                journal.change(id, { state: 'over', end: said });
                this.#taken += 1;
            }
            return said;
        }
        catch (error) {
            if (error instanceof queue_message .D4) {
                await this.#dead.bury(session, delivery, error.message);
                journal.remove(id);
                return undefined;
            }
            if (!(error instanceof errors .yo) || error instanceof trouble .Lw || signal.aborted)
                throw error;
            this.#host.info(`Message ${id} goes back into the queue: ${error.message}`);
            await (0,clock .fm)(pauses.most, signal);
            delivery.giveBack();
            return undefined;
        }
        finally {
            this.#forwarding.delete(id);
        }
    }
    async #acknowledge(session, delivery, id) {
        if (!delivery.ack())
            return;
        await session.settle();
        this.#options.journal.change(id, { isAcked: true });
    }
    async #leave() {
        const session = this.#session;
        try {
            if (session !== undefined && this.#isConsuming)
                await session.pause();
        }
        catch (error) {
            this.#host.debug((0,errors .bD)(error));
        }
        await Promise.allSettled([...this.#inHand, ...this.#workers.underWay]);
        if (session !== undefined)
            await session.close();
    }
}

var queue_inputs = __webpack_require__(92632);
var external_node_fs_ = __webpack_require__(73024);
var paths = __webpack_require__(56408);
var values = __webpack_require__(1252);
;// CONCATENATED MODULE: ./.build/pipeline/queue/packuilon-profiles.js





function profilesOf(workspace, config) {
    const { template, templateMap, sourceImages } = config ?? {};
    if (template === undefined && templateMap === undefined)
        return '';
    const inside = (name, path) => {
        const full = (0,external_node_path_.resolve)(workspace, path);
        if ((0,paths .FK)(workspace, full))
            return (0,paths .pS)(workspace, full);
        throw new errors .yo(`${name} of the configuration is ${path}, outside of ${workspace}. Begin in the folder that holds it, or say what profiles become: --profiles.`);
    };
    const templates = templateMap === undefined
        ? inside('PACKER_TEMPLATE', template ?? '')
        : Object.fromEntries(mapOf((0,external_node_path_.resolve)(workspace, inside('PACKER_TEMPLATE_MAP', templateMap))).map(([name, paths]) => [
            name,
            paths.map((path) => inside('PACKER_TEMPLATE_MAP', path)),
        ]));
    return JSON.stringify({
        payload: true,
        template: templates,
        ...(sourceImages === undefined ? {} : { 'source-images': inside('IMAGES_CONFIG', sourceImages) }),
    });
}
function mapOf(path) {
    if (!(0,external_node_fs_.existsSync)(path))
        throw new errors .yo(`PACKER_TEMPLATE_MAP of the configuration is ${path}, which is not there.`);
    let value;
    try {
        value = JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch {
        throw new errors .yo(`PACKER_TEMPLATE_MAP of the configuration is ${path}, which is not JSON.`);
    }
    const rows = (0,values .Gv)(value) ? Object.entries(value) : [];
    return rows.map(([name, one]) => {
        const paths = Array.isArray(one) ? one : [one];
        if (paths.every((item) => typeof item === 'string'))
            return [name, paths];
        throw new errors .yo(`PACKER_TEMPLATE_MAP of the configuration has something other than paths for ${name}.`);
    });
}

var to_github = __webpack_require__(95482);
var queue_work = __webpack_require__(22672);
;// CONCATENATED MODULE: ./.build/pipeline/queue/main.js




















const LARGEST_CONFIG = 1024 * 1024;
const QUEUE = 'build-queue';
const main_LOOK_MS = 5000;
const PAUSES = { first: 1000, most: 30_000 };
async function consume(host) {
    (0,rights .C)('The queue');
    const { inputs, address, queue, config } = readQueue(host);
    const interrupt = (0,process_interrupt .Y)();
    const stop = new AbortController();
    interrupt.onFirst(() => {
        stop.abort();
        host.info('Nothing more is taken out of the queue. What is in work is asked to clean up, and is begun again the next time.');
    });
    try {
        const folder = journalFolder(host, inputs.journal, address, queue);
        (0,own_folder .N)(folder, 'journal');
        const what = 'A bakehouse consume';
        const held = await (0,lock .zM)((0,external_node_path_.join)(folder, 'locks', 'consumer'), what, (why) => host.info(why), {
            signal: stop.signal,
            onWait: (by) => host.info((0,lock .a6)(by, folder)),
        });
        if (held.kind === 'held') {
            throw new errors .yo(`${held.by.what} has the messages of ${folder} in process ${held.by.processes[0]?.pid}. Name another folder: --journal FOLDER.`);
        }
        const look = setInterval(() => {
            if (!held.lock.isOurs())
                stop.abort();
        }, main_LOOK_MS);
        try {
            const warn = (message) => host.annotate({ level: 'warning', title: 'Queue', message });
            const journal = new queue_journal .HQ(folder, warn);
            const given = withProfiles(host, inputs, config);
            const purpose = await purposeOf(given, { inputs, journal, signal: stop.signal });
            const atOnce = host.input('at-once') === '' ? (config?.threads ?? inputs['at-once']) : inputs['at-once'];
            const consumer = new Consumer(host, {
                open: () => (0,broker .f)(address, { queue, prefetch: atOnce, signal: stop.signal, onMade: madeAt(host, address) }),
                journal,
                purpose,
                queue,
                deadQueue: inputs['dead-queue'] === '' ? `${queue}.dead` : inputs['dead-queue'],
                atOnce,
                idleExit: inputs['idle-exit'] * 1000,
                mostMessages: inputs['max-messages'],
                signal: stop.signal,
                pauses: PAUSES,
            });
            host.info(`${(0,queue_address .h3)(address)}, queue ${queue}; what is taken is kept in ${folder}.`);
            const consumed = await (0,process_interrupt .m)(host, interrupt, () => consumer.run());
            if (!held.lock.isOurs())
                throw new errors .yo(`Another consume has ${folder} now: ${lock .lr}`);
            tell(host, consumed);
        }
        finally {
            clearInterval(look);
            held.lock.release();
        }
    }
    finally {
        interrupt.dispose();
    }
}
function readQueue(host) {
    for (const value of (0,runner_inputs .Iq)(host.input('secret-vars')))
        if (value !== '')
            host.secret(value);
    for (const name of ['amqp', 'checkout-token', 'github-token']) {
        const value = host.input(name).trim();
        if (value !== '')
            host.secret(value);
    }
    const inputs = (0,runner_inputs .Ko)(queue_inputs ._, (name) => host.input(name));
    const config = readConfig(host, inputs.config);
    const address = (0,queue_address .QP)(host, inputs.amqp, config?.broker);
    const queue = inputs.queue === '' ? (config?.queue ?? QUEUE) : inputs.queue;
    if (inputs['dead-queue'] === queue) {
        throw new errors .yo(`Inputs "queue" and "dead-queue" are both ${(0,runner_inputs .WU)(queue)}: what cannot be read would come back for ever. Give the second another name, or none.`);
    }
    return { inputs, address, queue, config };
}
function madeAt(host, address) {
    return (queue) => host.annotate({
        level: 'warning',
        title: 'Queue',
        message: `There was no queue ${queue} at ${(0,queue_address .h3)(address)}, so it was made, durable and empty. Is it the one that is meant? Look at --queue, and at the vhost in the address.`,
    });
}
function readConfig(host, path) {
    if (path === '')
        return undefined;
    const bytes = (0,bounded_file .CB)('Input "config"', (0,external_node_path_.resolve)(host.workspace, path), LARGEST_CONFIG);
    return readPackuilonConfig(bytes.toString());
}
function withProfiles(host, inputs, config) {
    if (inputs.to !== 'run')
        return host;
    const profiles = inputs.profiles === '' ? profilesOf(host.workspace, config) : inputs.profiles;
    if (profiles === '')
        return host;
    if ((0,settings .B)(profiles).payload !== true) {
        throw new errors .yo('Input "profiles": profiles come with the messages, so `payload: true` must stand there instead of glob and stdin.');
    }
    return { ...host, input: (name) => (name === 'profiles' ? profiles : host.input(name)) };
}
async function purposeOf(host, { inputs, journal, signal }) {
    if (inputs.to === 'run') {
        const work = ({ id }) => (0,queue_work.startWork)(host, { folder: journal.folder, id }, journal.logPath(id), signal);
        return { kind: 'work', work };
    }
    const github = await (0,place .QL)(host, inputs, signal);
    const ref = inputs.ref === '' ? (0,place .F1)(host) : inputs.ref;
    return {
        kind: 'forward',
        forward: async (entry, message, isOld) => {
            const going = isOld && message.id === null ? await (0,to_github .CU)(github, (0,queue_journal .kV)(message)) : undefined;
            if (going !== undefined)
                return `goes on already as request ${going}`;
            return (0,to_github .Cl)(host, { github, ref, event: inputs.event, signal }, { id: entry.id, isOld, wish: message.wish });
        },
    };
}
function journalFolder(host, given, address, queue) {
    if (given !== '')
        return (0,external_node_path_.resolve)(host.workspace, given);
    const state = host.environment['XDG_STATE_HOME'] ?? '';
    const root = state === '' ? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.local', 'state') : state;
    return (0,external_node_path_.join)(root, 'bakehouse', 'queues', (0,queue_journal .J1)(address, queue));
}
function tell(host, { taken, failed, dead }) {
    for (const [name, value] of Object.entries({ taken, failed, dead }))
        host.output(name, String(value));
    const messages = `${taken} message${taken === 1 ? '' : 's'}`;
    host.info(`${messages} taken, ${failed} failed, ${dead} not readable.`);
    if (failed + dead > 0)
        host.fail(`${failed + dead} of ${taken + dead} messages came to nothing; each lies in the dead queue with its reason.`);
}


/***/ }),

/***/ 95482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CU: () => (  runThatGoesOn),
    Cl: () => (  handOver),
    Md: () => (  payloadOf)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _requests_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6564);
  var _requests_payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29754);
  var _requests_submission_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79686);
  var _requests_telling_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46515);
  var _message_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46894);






const EVENT = 'bake';
const PATIENCE_MS = 60_000;
const STEP_MS = 1000;
const NEWEST = 300;
async function handOver(host, { github, ref, event, signal }, errand) {
    const type = event === '' && isProfiles(errand) ? EVENT : event;
    const payload = { ...payloadOf(errand), id: errand.id, isOwnId: errand.isOld };
    try {
        (0,_requests_payload_js__WEBPACK_IMPORTED_MODULE_2__  .C)(payload, type !== '');
    }
    catch (error) {
        throw error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo ? new _message_js__WEBPACK_IMPORTED_MODULE_5__  .D4(error.message) : error;
    }
    const sent = await (0,_requests_submission_js__WEBPACK_IMPORTED_MODULE_3__  .t)(host, {
        github,
        payload,
        ref,
        event: type,
        signal,
        stepMs: STEP_MS,
        patienceMs: PATIENCE_MS,
        isSoonDone: true,
    });
    if (sent.kind === 'known')
        return `was there already as run ${sent.run.id} (${(0,_requests_telling_js__WEBPACK_IMPORTED_MODULE_4__  .L4)(sent.run)})`;
    return sent.run === null
        ? `is accepted as request ${errand.id}`
        : `is accepted as run ${sent.run.id}, ${sent.run.url}`;
}
async function runThatGoesOn(github, beginning) {
    let seen = 0;
    for await (const run of github.runs()) {
        seen += 1;
        if (run.status !== 'completed' && (0,_requests_identity_js__WEBPACK_IMPORTED_MODULE_1__  .TH)(run)?.startsWith(beginning) === true)
            return (0,_requests_identity_js__WEBPACK_IMPORTED_MODULE_1__  .TH)(run);
        if (seen >= NEWEST)
            break;
    }
    return undefined;
}
function payloadOf({ id, wish }) {
    if (wish.kind === 'legs') {
        const only = wish.only.join(',');
        return { inputs: { id, only }, event: { id, only } };
    }
    if (wish.kind === 'request') {
        const request = JSON.parse(wish.request);
        return { inputs: { id, request: JSON.stringify({ ...request, id }) }, event: { ...request, id } };
    }
    const profiles = (wish.kind === 'profile' ? [wish.profile] : wish.profiles).map((one) => JSON.parse(one));
    return { inputs: { id }, event: { id, profiles } };
}
function isProfiles({ wish }) {
    return wish.kind === 'profile' || wish.kind === 'profiles';
}


/***/ }),

/***/ 28668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    SQ: () => (  inputPairs),
    pe: () => (  cleansImages),
    sb: () => (  readSettings)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);
  var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14868);



function readSettings(host) {
    for (const value of (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Iq)(host.input('secret-vars')))
        if (value !== '')
            host.secret(value);
    const token = host.input('checkout-token').trim();
    if (token !== '')
        host.secret(token);
    const own = host.input('github-token').trim();
    if (own !== '')
        host.secret(own);
    const inputs = (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Ko)(_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .c, (name) => host.input(name));
    const sources = ['manifest', 'request', 'profiles'].filter((name) => inputs[name].length > 0);
    if (sources.length > 1) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Inputs ${sources.map(_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU).join(' and ')} are given together; a run has one of them.`);
    }
    if (inputs.request === '') {
        const given = ['checkout-token', 'ssh-key'].find((name) => inputs[name] !== '');
        if (given !== undefined) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "${given}" is for the repository of a request, and there is none. Check the repository of a manifest out before, with actions/checkout.`);
        }
    }
    if (inputs['ssh-key'] !== '' && !/^-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*-----END/.test(inputs['ssh-key'])) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('Input "ssh-key" must be a private key as ssh-keygen writes it, from "-----BEGIN" to "-----END"; what was given is none.');
    }
    return inputs;
}
function cleansImages(choice, host) {
    return choice === 'auto' ? host.environment['RUNNER_ENVIRONMENT'] === 'self-hosted' : choice === 'true';
}
function inputPairs(pairs) {
    return pairs
        .map(([name, value]) => {
        if (!/[\r\n]/.test(value))
            return `${name}=${value}`;
        const lines = new Set(value.split('\n').map((line) => line.replace(/\r$/, '')));
        let end = 'END';
        while (lines.has(end))
            end += '_';
        return `${name}<<${end}\n${value}\n${end}`;
    })
        .join('\n');
}


/***/ })

};
