export const id = 2140;
export const ids = [2140];
export const modules = {

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

/***/ 50764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    X: () => (  readConfig)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52948);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88278);




const LARGEST_CONFIG = 1024 * 1024;
const MOST_STEPS = 10;
const MOST_FILLED = 1000;
function readConfig(host, path) {
    if (path === '')
        return undefined;
    const bytes = (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_2__  .CB)('Input "config"', (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(host.workspace, path), LARGEST_CONFIG);
    return readPackuilonConfig(bytes.toString());
}
function readPackuilonConfig(text) {
    const sections = readIni(text);
    const found = (section, name) => {
        const value = valueOf(sections, section, name);
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
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`On ${at} a section has no name: [global].`);
            const name = line.slice(1, end);
            section = sections.get(name) ?? new Map();
            sections.set(name, section);
            last = '';
            continue;
        }
        const equals = line.search(/[=:]/);
        if (equals < 1)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`On ${at} there is neither a section nor a value (NAME = value).`);
        if (section === undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`On ${at} a value stands before the first section.`);
        last = line.slice(0, equals).trim().toLowerCase();
        section.set(last, line.slice(equals + 1).trim());
    }
    return sections;
}
function valueOf(sections, section, name, steps = MOST_STEPS, left = { fills: MOST_FILLED }) {
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
        const filled = other === undefined || isEnough ? undefined : valueOf(sections, section, other, steps - 1, left);
        if (filled === undefined) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${name} of the configuration has a % that names nothing; a % itself is written %%.`);
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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${name} of the configuration must be a whole number from 1 to ${most}, but was ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(text)}.`);
    }
    return value;
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
    const sent = await (0,_requests_submission_js__WEBPACK_IMPORTED_MODULE_3__  .tN)(host, {
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


/***/ })

};
