export const id = 652;
export const ids = [652];
export const modules = {

/***/ 92383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  consume: () => (  consume)
});

var rights = __webpack_require__(29340);
var process_interrupt = __webpack_require__(50545);
var place = __webpack_require__(23738);
var queue_address = __webpack_require__(62297);
var broker = __webpack_require__(41382);
var clock = __webpack_require__(94850);
var errors = __webpack_require__(8005);
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

var external_node_os_ = __webpack_require__(48161);
var external_node_path_ = __webpack_require__(76760);
var runner_inputs = __webpack_require__(88278);
var settings = __webpack_require__(95758);
var config_ini = __webpack_require__(50764);
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

;// CONCATENATED MODULE: ./.build/pipeline/queue/settings.js










const QUEUE = 'build-queue';
function readSettings(host) {
    for (const value of (0,runner_inputs .Iq)(host.input('secret-vars')))
        if (value !== '')
            host.secret(value);
    for (const name of ['amqp', 'checkout-token', 'github-token']) {
        const value = host.input(name).trim();
        if (value !== '')
            host.secret(value);
    }
    const inputs = (0,runner_inputs .Ko)(queue_inputs ._, (name) => host.input(name));
    const config = (0,config_ini .X)(host, inputs.config);
    const address = (0,queue_address .QP)(host, inputs.amqp, config?.broker);
    const queue = inputs.queue === '' ? (config?.queue ?? QUEUE) : inputs.queue;
    if (inputs['dead-queue'] === queue) {
        throw new errors .yo(`Inputs "queue" and "dead-queue" are both ${(0,runner_inputs .WU)(queue)}: what cannot be read would come back for ever. Give the second another name, or none.`);
    }
    return {
        inputs,
        config,
        address,
        queue,
        deadQueue: inputs['dead-queue'] === '' ? `${queue}.dead` : inputs['dead-queue'],
        folder: journalFolder(host, inputs.journal, address, queue),
        atOnce: host.input('at-once') === '' ? (config?.threads ?? inputs['at-once']) : inputs['at-once'],
    };
}
function journalFolder(host, given, address, queue) {
    if (given !== '')
        return (0,external_node_path_.resolve)(host.workspace, given);
    const state = host.environment['XDG_STATE_HOME'] ?? '';
    const root = state === '' ? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.local', 'state') : state;
    return (0,external_node_path_.join)(root, 'bakehouse', 'queues', (0,queue_journal .J1)(address, queue));
}
function withProfiles(host, { inputs, config }) {
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

var to_github = __webpack_require__(95482);
var queue_work = __webpack_require__(22672);
;// CONCATENATED MODULE: ./.build/pipeline/queue/main.js










const PAUSES = { first: 1000, most: 30_000 };
async function consume(host) {
    (0,rights .C)('The queue');
    const settings = readSettings(host);
    const { folder } = settings;
    const interrupt = (0,process_interrupt .Y)();
    const stop = new AbortController();
    interrupt.onFirst(() => {
        stop.abort();
        host.info('Nothing more is taken out of the queue. What is in work is asked to clean up, and is begun again the next time.');
    });
    try {
        const held = await (0,queue_journal .Ub)(host, folder, stop);
        try {
            const warn = (message) => host.annotate({ level: 'warning', title: 'Queue', message });
            const journal = new queue_journal .HQ(folder, warn);
            const purpose = await purposeOf(withProfiles(host, settings), settings, journal, stop.signal);
            const consumer = consumerOf(host, settings, { journal, purpose, signal: stop.signal });
            host.info(`${(0,queue_address .h3)(settings.address)}, queue ${settings.queue}; what is taken is kept in ${folder}.`);
            const consumed = await (0,process_interrupt .m)(host, interrupt, () => consumer.run());
            held.check();
            tell(host, consumed);
        }
        finally {
            held.release();
        }
    }
    finally {
        interrupt.dispose();
    }
}
async function purposeOf(host, { inputs }, journal, signal) {
    if (inputs.to === 'run') {
        const work = ({ id }) => (0,queue_work.startWork)(host, { folder: journal.folder, id }, journal.logPath(id), signal);
        return { kind: 'work', work };
    }
    const github = await (0,place .QL)(host, inputs, signal);
    const ref = inputs.ref === '' ? (0,place .F1)(host, github.repository) : inputs.ref;
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
function consumerOf(host, { inputs, address, queue, deadQueue, atOnce }, means) {
    const { signal } = means;
    return new Consumer(host, {
        ...means,
        open: () => (0,broker .f)(address, { queue, prefetch: atOnce, signal, onMade: (0,queue_address .ZM)(host, address) }),
        queue,
        deadQueue,
        atOnce,
        idleExit: inputs['idle-exit'] * 1000,
        mostMessages: inputs['max-messages'],
        pauses: PAUSES,
    });
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

/***/ 79807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Tq: () => (  isAnswer),
    bC: () => (  comeAgain),
    lJ: () => (  onceAMinute),
    x5: () => (  refusal)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);

function refusal(status, code, message, headers = {}) {
    return { status, body: { code, message }, headers };
}
function isAnswer(value) {
    return 'status' in value;
}
function comeAgain(status, message, seconds) {
    return refusal(status, status, message, { 'Retry-After': String(seconds) });
}
function onceAMinute(tell) {
    let last = Number.NEGATIVE_INFINITY;
    return (line) => {
        if ((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() - last < 60_000)
            return;
        last = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)();
        tell(line);
    };
}


/***/ }),

/***/ 47207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Uk: () => (  readResponse),
    Vp: () => (  failedResponse),
    dy: () => (  untilAsked),
    qU: () => (  KeptBuilds),
    vY: () => (  ownFolder)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var zod__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2503);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8005);
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52948);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74555);
  var _core_files_own_folder_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(88557);
  var _core_process_lock_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(36779);
  var _settings_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(28668);
  var _response_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(13750);
  var _routes_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(24547);













const keptBuild = zod__WEBPACK_IMPORTED_MODULE_12__  .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_12__  .euz('bakehouse/serve/1'),
    id: zod__WEBPACK_IMPORTED_MODULE_12__  .YjP().refine(_routes_js__WEBPACK_IMPORTED_MODULE_11__  .O),
    received: zod__WEBPACK_IMPORTED_MODULE_12__  .aig(),
    digest: zod__WEBPACK_IMPORTED_MODULE_12__  .YjP(),
    request: zod__WEBPACK_IMPORTED_MODULE_12__  ._H3({
        giturl: zod__WEBPACK_IMPORTED_MODULE_12__  .YjP(),
        branch: zod__WEBPACK_IMPORTED_MODULE_12__  .YjP().optional(),
        templatepath: zod__WEBPACK_IMPORTED_MODULE_12__  .YjP().optional(),
        buildonly: zod__WEBPACK_IMPORTED_MODULE_12__  .YjP().optional(),
    }),
});
const LARGEST_FILE = 16 * 1024 * 1024;
const LOOK_MS = 5000;
const ASIDE = '.';
async function ownFolder(host, folder, interrupt) {
    (0,_core_files_own_folder_js__WEBPACK_IMPORTED_MODULE_7__  .N)(folder, 'folder');
    const stop = new AbortController();
    interrupt.onFirst(() => stop.abort());
    const found = await (0,_core_process_lock_js__WEBPACK_IMPORTED_MODULE_8__  .zM)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'lock'), 'a service', (why) => host.info(`Taken over: ${why}.`), {
        signal: stop.signal,
        onWait: (by) => host.info((0,_core_process_lock_js__WEBPACK_IMPORTED_MODULE_8__  .a6)(by, folder)),
    });
    if (found.kind === 'taken')
        return found.lock;
    const pids = found.by.processes.map(({ pid }) => pid).join(', ');
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(`Another service works in ${folder} (process ${pids} on ${found.by.place.host}). End it, or give this one a folder of its own: --folder.`);
}
async function untilAsked(interrupt, own) {
    const asked = new AbortController();
    interrupt.onFirst(() => asked.abort());
    while (!asked.signal.aborted && own.isOurs())
        await (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_3__  .fm)(LOOK_MS, asked.signal);
}
class KeptBuilds {
    #folder;
    #builds = new Map();
    #over = new Set();
    #unwritten = new Map();
    constructor(folder, onTrouble) {
        this.#folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'builds');
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(this.#folder, { recursive: true, mode: 0o700 });
        const found = [];
        for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(this.#folder)) {
            if (isAside(name))
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, name), { recursive: true, force: true });
            if (!(0,_routes_js__WEBPACK_IMPORTED_MODULE_11__  .O)(name))
                continue;
            try {
                found.push(keptBuild.parse(readJson((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, name, 'request.json'))));
            }
            catch (error) {
                onTrouble(`The build ${name} cannot be read and is left out: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .bD)(error)}`);
            }
        }
        for (const build of found.toSorted(byTime))
            this.#builds.set(build.id, build);
        for (const id of this.#builds.keys())
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(this.#outcomePath(id)))
                this.#over.add(id);
    }
    get all() {
        return [...this.#builds.values()];
    }
    get(id) {
        if (this.#over.has(id) && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(this.folderOf(id)))
            this.#forget(id);
        return this.#builds.get(id);
    }
    folderOf(id) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, id);
    }
    secretsPath(id) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, id, 'secrets');
    }
    requestPath(id) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, id, 'request.json');
    }
    add({ id: own, request, secrets, digest }) {
        const id = own ?? (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomUUID)();
        const build = keptBuild.parse({ schema: 'bakehouse/serve/1', id, received: Date.now(), digest, request });
        const aside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, `${ASIDE}${id}`);
        try {
            (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_6__  .v8)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(aside, 'request.json'), JSON.stringify(build));
            if (secrets.length > 0)
                (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_6__  .v8)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(aside, 'secrets'), (0,_settings_js__WEBPACK_IMPORTED_MODULE_9__  .SQ)(secrets));
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(aside, this.folderOf(id));
            (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_6__  .Lo)(this.#folder);
        }
        catch (error) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(aside, { recursive: true, force: true });
            throw error;
        }
        this.#builds.set(id, build);
        return build;
    }
    isOver(id) {
        return this.#over.has(id);
    }
    outcome(id) {
        if (!this.#over.has(id))
            return undefined;
        const unwritten = this.#unwritten.get(id);
        if (unwritten === undefined)
            return readResponse(this.#outcomePath(id));
        try {
            this.#write(id, unwritten);
        }
        catch {
        }
        return unwritten;
    }
    end(id, outcome) {
        if (!this.#builds.has(id))
            return;
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(this.folderOf(id)))
            return this.#forget(id);
        this.#over.add(id);
        this.#unwritten.set(id, outcome);
        this.#write(id, outcome);
    }
    #write(id, outcome) {
        (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_6__  .vK)(this.#outcomePath(id), JSON.stringify(outcome));
        this.#unwritten.delete(id);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(this.secretsPath(id), { force: true });
    }
    prune(keep) {
        const over = this.all.filter(({ id }) => this.#over.has(id));
        const old = over.slice(0, Math.max(0, over.length - keep));
        for (const { id } of old) {
            const aside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, `${ASIDE}${id}`);
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(this.folderOf(id)))
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(this.folderOf(id), aside);
            this.#forget(id);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(aside, { recursive: true, force: true });
        }
        return old.length;
    }
    #forget(id) {
        this.#builds.delete(id);
        this.#over.delete(id);
        this.#unwritten.delete(id);
    }
    #outcomePath(id) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, id, 'outcome.json');
    }
}
function failedResponse(id, code, message) {
    return {
        buildrequestid: id,
        id,
        status: 'failed',
        buildstages: [],
        buildrequest: [],
        images: [],
        artifacts: [],
        links: [],
        error: { code, message },
    };
}
function readResponse(path) {
    try {
        return _response_js__WEBPACK_IMPORTED_MODULE_10__  .yS.safeParse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'))).data;
    }
    catch {
        return undefined;
    }
}
function readJson(path) {
    return (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_5__  .qF)('The file', (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_5__  .CB)('The file', path, LARGEST_FILE));
}
function isAside(name) {
    return name.startsWith(ASIDE) && (0,_routes_js__WEBPACK_IMPORTED_MODULE_11__  .O)(name.slice(ASIDE.length));
}
function byTime(one, other) {
    return one.received - other.received || (one.id < other.id ? -1 : 1);
}


/***/ }),

/***/ 4892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  serve: () => (  serve)
});

var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(8005);
var disk = __webpack_require__(42279);
var rights = __webpack_require__(29340);
var process_interrupt = __webpack_require__(50545);
var process_lock = __webpack_require__(36779);
var answer = __webpack_require__(79807);
var external_node_crypto_ = __webpack_require__(77598);
var external_node_fs_ = __webpack_require__(73024);
var external_node_net_ = __webpack_require__(77030);
var schemas = __webpack_require__(2503);
var files = __webpack_require__(74555);
;// CONCATENATED MODULE: ./.build/pipeline/serve/certificate.js






const kept = schemas .Ikc({ key: schemas .YjP(), certificate: schemas .YjP(), names: schemas .YOg(schemas .YjP()) });
const DAY_MS = 86_400_000;
const VALID_DAYS = 397;
const RENEWED_DAYS = 30;
function keptCertificate(folder, names, now) {
    const path = (0,external_node_path_.join)(folder, 'tls.json');
    const before = readKept(path);
    if (before !== undefined && isGood(before, names, now))
        return before;
    const made = makeCertificate(names, now);
    (0,files .vK)(path, JSON.stringify(made));
    (0,files .vK)((0,external_node_path_.join)(folder, 'certificate.pem'), made.certificate, 0o644);
    return made;
}
function makeCertificate(names, now) {
    const { publicKey, privateKey } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'prime256v1' });
    const signed = toBeSigned(names, publicKey, now);
    const signature = (0,external_node_crypto_.sign)('sha256', signed, privateKey);
    const der = sequence(signed, sequence(ECDSA_SHA256), tagged(BIT_STRING, Buffer.from([0]), signature));
    const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
    return {
        key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        certificate: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
        names: [...names],
    };
}
function fingerprintOf({ certificate }) {
    return new external_node_crypto_.X509Certificate(certificate).fingerprint256;
}
function readKept(path) {
    try {
        return kept.parse(JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8')));
    }
    catch {
        return undefined;
    }
}
function isGood({ certificate, names: had }, names, now) {
    try {
        const end = Date.parse(new external_node_crypto_.X509Certificate(certificate).validTo);
        return end - now > RENEWED_DAYS * DAY_MS && names.every((name) => had.includes(name));
    }
    catch {
        return false;
    }
}
const [INTEGER, BIT_STRING, OCTET_STRING, OID, UTF8, SET, SEQUENCE] = [2, 3, 4, 6, 12, 0x31, 0x30];
const [UTC_TIME, GENERALIZED_TIME, BOOLEAN] = [0x17, 0x18, 1];
const [PARTS, PLAIN] = [0xa0, 0x80];
const ECDSA_SHA256 = objectId(1, 2, 840, 10045, 4, 3, 2);
const COMMON_NAME = objectId(2, 5, 4, 3);
const KEY_USAGE = objectId(2, 5, 29, 15);
const ALTERNATIVE_NAME = objectId(2, 5, 29, 17);
const BASIC_CONSTRAINTS = objectId(2, 5, 29, 19);
const EXTENDED_KEY_USAGE = objectId(2, 5, 29, 37);
const SERVER_AUTH = objectId(1, 3, 6, 1, 5, 5, 7, 3, 1);
function toBeSigned(names, key, now) {
    const name = sequence(tagged(SET, sequence(COMMON_NAME, tagged(UTF8, Buffer.from('bakehouse serve')))));
    const validity = sequence(time(now - DAY_MS), time(now + VALID_DAYS * DAY_MS));
    const serial = (0,external_node_crypto_.randomBytes)(16);
    serial[0] = (Number(serial[0]) & 0x3f) | 0x40;
    return sequence(tagged(PARTS, tagged(INTEGER, Buffer.from([2]))), tagged(INTEGER, serial), sequence(ECDSA_SHA256), name, validity, name, key.export({ type: 'spki', format: 'der' }), tagged(PARTS | 3, sequence(extension(BASIC_CONSTRAINTS, true, sequence()), 
    extension(KEY_USAGE, true, tagged(BIT_STRING, Buffer.from([7, 0x80]))), extension(EXTENDED_KEY_USAGE, false, sequence(SERVER_AUTH)), extension(ALTERNATIVE_NAME, false, sequence(...names.map(alternative))))));
}
function extension(id, isCritical, value) {
    return sequence(id, ...(isCritical ? [tagged(BOOLEAN, Buffer.from([0xff]))] : []), tagged(OCTET_STRING, value));
}
function alternative(name) {
    return (0,external_node_net_.isIP)(name) === 0 ? tagged(PLAIN | 2, Buffer.from(name, 'latin1')) : tagged(PLAIN | 7, addressBytes(name));
}
function addressBytes(address) {
    if ((0,external_node_net_.isIPv4)(address))
        return Buffer.from(address.split('.').map(Number));
    const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
    const [before = '', after] = short.split('::');
    const groups = (text) => (text === undefined || text === '' ? [] : text.split(':'));
    const [head, tail] = [groups(before), groups(after)];
    const all = [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => '0'), ...tail];
    return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex');
}
function time(ms) {
    const digits = new Date(ms).toISOString().replace(/\.\d+/, '').replaceAll(/[-:T]/g, '');
    const isShort = Number(digits.slice(0, 4)) < 2050;
    return tagged(isShort ? UTC_TIME : GENERALIZED_TIME, Buffer.from(isShort ? digits.slice(2) : digits, 'latin1'));
}
function sequence(...parts) {
    return tagged(SEQUENCE, ...parts);
}
function tagged(tag, ...parts) {
    const content = Buffer.concat(parts);
    const hex = content.length.toString(16);
    const length = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
    const head = content.length < 128 ? [tag, content.length] : [tag, 0x80 | length.length, ...length];
    return Buffer.concat([Buffer.from(head), content]);
}
function objectId(first, second, ...more) {
    const bytes = [first * 40 + second];
    for (const part of more) {
        const digits = [part & 0x7f];
        for (let rest = part >>> 7; rest > 0; rest >>>= 7)
            digits.unshift((rest & 0x7f) | 0x80);
        bytes.push(...digits);
    }
    return tagged(OID, Buffer.from(bytes));
}

var external_node_os_ = __webpack_require__(48161);
var runner_inputs = __webpack_require__(88278);
;// CONCATENATED MODULE: ./.build/pipeline/serve/gate.js






const LEAST_TOKEN = 16;
function readListening(given) {
    const [, six, other = '', port = ''] = /^(?:\[([0-9A-Fa-f:.]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(given) ?? [];
    const address = six ?? (other === 'localhost' ? '127.0.0.1' : other);
    if ((0,external_node_net_.isIP)(address) === 0 || (six !== undefined && (0,external_node_net_.isIP)(six) !== 6) || Number(port) > 65_535) {
        throw new errors .dz(`Input "listen" must be an IP address or localhost, a colon and a port, as 127.0.0.1:8080 or [::1]:8080, but was ${(0,runner_inputs .WU)(given)}.`);
    }
    return { address, port: Number(port), isLoopback: isLoopback(address) };
}
function isLoopback(address) {
    return address === '::1' || /^127(?:\.\d{1,3}){3}$/.test(address);
}
function urlOf({ address }, port, tls) {
    return `http${tls ? 's' : ''}://${(0,external_node_net_.isIP)(address) === 6 ? `[${address}]` : address}:${port}`;
}
function namesOf({ address }) {
    const isName = /^[A-Za-z0-9.-]{1,253}$/.test((0,external_node_os_.hostname)());
    return [...new Set(['localhost', '127.0.0.1', '::1', address, ...(isName ? [(0,external_node_os_.hostname)()] : [])])];
}
function decideGate({ address, isLoopback: isHere }, given) {
    const { token, open, allow } = given;
    if (open && token !== '') {
        throw new errors .dz('Inputs "open" and "token" are given together: with a token it is not open. Give one of them.');
    }
    if (open && allow.length === 0) {
        throw new errors .dz('Input "open" needs "allow": whose repositories are baked for anybody, such as --allow https://git.example.org/acme.');
    }
    if (token !== '' && token.length < LEAST_TOKEN) {
        throw new errors .dz(`Input "token" has fewer than ${LEAST_TOKEN} characters and could be guessed. openssl rand -hex 32 makes a good one.`);
    }
    if (/[^!-~]/.test(token)) {
        throw new errors .dz('Input "token" holds a blank or a letter that no header can have, so that nobody could send it. openssl rand -hex 32 makes a good one.');
    }
    if (token !== '')
        return { kind: 'token', digest: digestOf(token) };
    if (open)
        return { kind: 'open' };
    if (isHere)
        return { kind: 'machine' };
    throw new errors .dz(`Whoever reaches ${address} could have any program run here. Give --token @FILE, which they must send; or --open with --allow, for the repositories of some; or listen on 127.0.0.1.`);
}
function warnOfGate(host, gate, { address, isLoopback }, { allow, tls }) {
    if (gate.kind === 'open') {
        host.annotate({
            level: 'error',
            title: 'Open',
            message: `whoever reaches ${address} can have this machine bake, and read what was baked: ${allow.join(', ')}`,
        });
    }
    if (gate.kind === 'token' && !isLoopback && !tls) {
        host.annotate({
            level: 'warning',
            message: 'The token can be read on its way: give --tls, or put a proxy before it.',
        });
    }
}
function notLetIn(gate, headers) {
    if (gate.kind === 'token') {
        const [, sent] = /^Bearer +([!-~]{1,4096}) *$/i.exec(headers.authorization ?? '') ?? [];
        if (sent !== undefined && (0,external_node_crypto_.timingSafeEqual)(digestOf(sent), gate.digest))
            return undefined;
        const message = 'This service wants its token, as Authorization: Bearer TOKEN.';
        return (0,answer .x5)(401, 401, message, { 'WWW-Authenticate': 'Bearer' });
    }
    if (headers.origin !== undefined)
        return (0,answer .x5)(403, 403, 'This service is not for pages in a browser.');
    if (gate.kind === 'machine' && !isOfMachine(headers.host ?? '')) {
        return (0,answer .x5)(403, 403, 'This service goes by 127.0.0.1 or localhost, and by no other name.');
    }
    return undefined;
}
function isOfMachine(host) {
    const name = host.replace(/:\d{1,5}$/, '').toLowerCase();
    return name === 'localhost' || isLoopback(name.replace(/^\[(.{1,45})\]$/, '$1'));
}
function digestOf(token) {
    return (0,external_node_crypto_.createHash)('sha256').update(token).digest();
}

var kept_builds = __webpack_require__(47207);
var external_node_events_ = __webpack_require__(78474);
var external_node_http_ = __webpack_require__(37067);
var external_node_https_ = __webpack_require__(44708);
var values = __webpack_require__(1252);
var pipeline_response = __webpack_require__(13750);
;// CONCATENATED MODULE: ./.build/pipeline/serve/answers.js


const BUILD = '/build';
function acceptedAnswer(id) {
    return {
        status: 202,
        body: [answers_link('buildrequest', requestPath(id)), answers_link('buildresponses', responsesPath(id)), answers_link('health', '/health')],
    };
}
function queueAnswer(ids) {
    if (ids.length === 0)
        return { status: 204 };
    return { status: 200, body: ids.map((id) => answers_link('buildrequest', requestPath(id))) };
}
function requestAnswer({ id, request }, attempts) {
    const { giturl, branch, templatepath, buildonly } = request;
    const links = numbers(attempts).flatMap((number) => [
        answers_link('buildresponse', responsePath(id, number)),
        answers_link('buildstages', `${responsePath(id, number)}/stages`),
    ]);
    return {
        status: 200,
        body: {
            id,
            giturl,
            ...present({ branch, templatepath, buildonly }),
            responses: numbers(attempts).map((number) => responseId(id, number)),
            responselinks: [answers_link('buildresponses', responsesPath(id)), ...links],
        },
    };
}
function responsesAnswer(id, attempts) {
    return { status: 200, body: numbers(attempts).map((number) => answers_link('buildresponse', responsePath(id, number))) };
}
function responseAnswer(id, number, response) {
    return {
        status: 200,
        body: {
            buildrequestid: id,
            id: responseId(id, number),
            buildstages: (response?.buildstages ?? []).map(packerdStage),
            buildrequest: [answers_link('buildrequest', requestPath(id))],
            images: response?.images ?? [],
            artifacts: response?.artifacts ?? [],
            status: response?.status ?? 'pending',
            ...(response?.error === undefined ? {} : { error: response.error }),
        },
    };
}
function stagesAnswer(id, number, response) {
    const names = [...new Set((response?.buildstages ?? []).map(({ name }) => name))];
    const path = `${responsePath(id, number)}/stages`;
    return { status: 200, body: names.map((name) => answers_link('buildstage', `${path}/${encodeURIComponent(name)}`)) };
}
function stageAnswer(name, response) {
    const stage = response?.buildstages.findLast((one) => one.name === name);
    return stage === undefined ? unknownStage() : { status: 200, body: packerdStage(stage) };
}
function healthAnswer(status, percentFull) {
    return { status: 200, body: { status, diskpercentfull: percentFull ?? 100 } };
}
function unknownRequest() {
    return (0,answer .x5)(400, 4, 'There is no build request of that id.');
}
function unknownResponse() {
    return (0,answer .x5)(400, 4, 'The build request has no response of that number.');
}
function unknownStage() {
    return (0,answer .x5)(400, 4, 'There is no stage of that name, or it has not begun.');
}
function packerdStage({ name, status, log, start, end }) {
    const times = present({ start, end });
    if (status !== 'skipped')
        return { name, status, log, ...times };
    return { name, status: 'complete', log: log === '' ? 'skipped\n' : `skipped: ${log}`, ...times };
}
function responseId(id, number) {
    const hex = (0,external_node_crypto_.createHash)('sha256').update(`${id}/${number}`).digest('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
function numbers(count) {
    return Array.from({ length: count }, (_, number) => number);
}
function requestPath(id) {
    return `${BUILD}/queue/${id}`;
}
function responsesPath(id) {
    return `${BUILD}/responses/${id}`;
}
function responsePath(id, number) {
    return `${responsesPath(id)}/${number}`;
}
function answers_link(rel, href) {
    return { rel, href };
}
function present(members) {
    const there = {};
    for (const name in members) {
        const value = members[name];
        if (value !== undefined && value !== '')
            there[name] = value;
    }
    return there;
}

var bounded_file = __webpack_require__(52948);
var literal_secret = __webpack_require__(20622);
var request_request = __webpack_require__(29078);
var git_address = __webpack_require__(43967);
;// CONCATENATED MODULE: ./.build/pipeline/serve/allowed-address.js



const USUAL_PORTS = { http: '80', https: '443', ssh: '22' };
function readAllowed(given) {
    return given.map((one) => {
        const wrong = (0,git_address .I)(one);
        if (wrong !== undefined)
            throw new errors .yo(`Input "allow" holds ${(0,runner_inputs .WU)(one)}: its ${wrong.message}`);
        const address = plainAddress(one);
        if (typeof address === 'string')
            throw new errors .yo(`Input "allow" holds ${(0,runner_inputs .WU)(one)}, which ${address}.`);
        return address;
    });
}
function notAllowed(giturl, allowed) {
    if (allowed.length === 0)
        return undefined;
    const address = plainAddress(giturl);
    if (typeof address === 'string')
        return `giturl ${address}.`;
    const fits = allowed.some(({ origin, path }) => origin === address.origin && path.every((part, index) => part === address.path[index]));
    return fits ? undefined : 'giturl is none of the repositories that this service bakes.';
}
function plainAddress(url) {
    const [, scheme = 'ssh', authority = '', rest = ''] = /^([a-z]+):\/\/([^/]*)(\/.*)?$/i.exec(url) ?? scpParts(/^([^:/]*):(.*)$/.exec(url));
    const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
    const name = scheme.toLowerCase();
    const port = USUAL_PORTS[name];
    const bare = port !== undefined && host.endsWith(`:${port}`) ? host.slice(0, -port.length - 1) : host;
    if (rest.includes('%'))
        return 'holds a letter as %-code, which none that is allowed has';
    const path = rest.split('/').filter((part) => part !== '');
    if (path.some((part) => part === '.' || part === '..'))
        return 'holds a part that is . or ..';
    const last = path.at(-1)?.replace(/\.git$/, '') ?? '';
    return { origin: `${name}://${bare}`, path: [...path.slice(0, -1), ...(last === '' ? [] : [last])] };
}
function scpParts(found) {
    return found === null ? [] : ['', 'ssh', found[1], `/${found[2]}`];
}

var routes = __webpack_require__(24547);
;// CONCATENATED MODULE: ./.build/pipeline/serve/intake.js








const OF_REQUEST = 'request.';
const NOT_SENT = new Set(['id', 'localpath', 'responses', 'responselinks']);
const OPTIONAL = new Set(['branch', 'templatepath', 'buildonly', 'buildvars']);
function readIntake(body, { allowed, takesSecrets }) {
    const value = (0,bounded_file .qF)('The request', body);
    if (!(0,values .Gv)(value))
        throw new errors .yo('The request must be an object, as {"giturl": "https://…"}.');
    const sent = value['id'];
    const id = sent === undefined || sent === null || sent === '' ? undefined : sent;
    if (id !== undefined && (typeof id !== 'string' || !(0,routes .O)(id))) {
        throw new errors .yo('The id of a request must be a uuid: by it the same request is known when it comes again.');
    }
    const isLeftOut = (name, of) => NOT_SENT.has(name) || (OPTIONAL.has(name) && (of === '' || of === null));
    const kept = Object.fromEntries(Object.entries(value).filter(([name, of]) => !isLeftOut(name, of)));
    const { request, secrets } = takesSecrets ? withoutSecrets(kept) : { request: kept, secrets: [] };
    const { giturl } = (0,request_request .y)({ name: 'The request', text: (0,bounded_file .GF)('The request', request, 2), from: [] });
    const wrong = notAllowed(giturl, allowed);
    if (wrong !== undefined)
        throw new errors .yo(wrong);
    return {
        id: id?.toLowerCase(),
        request,
        secrets,
        digest: (0,external_node_crypto_.createHash)('sha256').update((0,values .dj)(request)).digest('hex'),
    };
}
function withoutSecrets(request) {
    const variables = request['buildvars'];
    if (!Array.isArray(variables))
        return { request, secrets: [] };
    const secrets = new Map();
    const buildvars = variables.map((one) => {
        if (!(0,values .Gv)(one))
            return one;
        const { key, value } = one;
        if (typeof key !== 'string' || typeof value !== 'string' || !(0,literal_secret .u2)(key, value))
            return one;
        const name = `${OF_REQUEST}${key}`;
        if (!secrets.has(name))
            secrets.set(name, value);
        const { value: _, ...rest } = one;
        return { ...rest, secret: name };
    });
    return { request: { ...request, buildvars }, secrets: [...secrets] };
}

;// CONCATENATED MODULE: ./.build/pipeline/serve/service.js







const AGAIN_SECONDS = 60;
async function answerOf(service, asked) {
    try {
        const refused = notLetIn(service.gate, asked.headers);
        if (refused !== undefined)
            return refused;
        const route = (0,routes .L)(asked.method, asked.url);
        return (0,answer .Tq)(route) ? route : await answerTo(service, route, asked);
    }
    catch (error) {
        service.tell(`A request could not be answered: ${(0,errors .Uc)(error)}`);
        const isFull = (0,errors .$N)(error) === 'ENOSPC' || (0,errors .$N)(error) === 'EDQUOT';
        return (0,answer .x5)(500, 5, isFull ? 'The disk of this machine is full.' : 'This machine is in trouble; its log says why.');
    }
}
async function answerTo(service, route, asked) {
    const { builds, bakery } = service;
    if (route.kind === 'health') {
        const use = service.diskUse();
        return healthAnswer(bakery.isWell() ? (0,pipeline_response .Wr)(use) : 'err', use);
    }
    if (route.kind === 'build')
        return take(service, asked);
    if (route.kind === 'queue')
        return queueAnswer(builds.all.map(({ id }) => id));
    const build = builds.get(route.id);
    if (build === undefined)
        return unknownRequest();
    const attempts = await bakery.attempts(build);
    if (route.kind === 'request')
        return requestAnswer(build, attempts);
    if (route.kind === 'responses')
        return responsesAnswer(build.id, attempts);
    if (route.number >= attempts)
        return unknownResponse();
    const response = await bakery.response(build, route.number);
    if (route.kind === 'response')
        return responseAnswer(build.id, route.number, response);
    if (route.kind === 'stages')
        return stagesAnswer(build.id, route.number, response);
    return stageAnswer(route.name, response);
}
async function take({ builds, bakery, allowed, takesSecrets, ...service }, asked) {
    if (service.isEnding())
        return (0,answer .bC)(503, 'This service is ending.', AGAIN_SECONDS);
    if (!/^application\/json *(?:;|$)/i.test(asked.headers['content-type'] ?? '')) {
        return (0,answer .x5)(415, 415, 'unsupported media type, only [application/json] are allowed');
    }
    let build;
    try {
        const intake = readIntake(await asked.body(), { allowed, takesSecrets });
        const known = intake.id === undefined ? undefined : builds.get(intake.id);
        if (known !== undefined && known.digest === intake.digest)
            return acceptedAnswer(known.id);
        if (known !== undefined)
            return (0,answer .x5)(400, 100, `The id ${known.id} is that of another request.`);
        if (bakery.waiting >= service.queue) {
            return (0,answer .bC)(429, `${bakery.waiting} builds wait already.`, AGAIN_SECONDS);
        }
        build = builds.add(intake);
    }
    catch (error) {
        if (error instanceof TooLarge)
            return (0,answer .x5)(413, 413, error.message, { Connection: 'close' });
        if (error instanceof errors .yo)
            return (0,answer .x5)(400, 100, error.message);
        throw error;
    }
    bakery.add(build);
    return acceptedAnswer(build.id);
}
class TooLarge extends errors .yo {
}

;// CONCATENATED MODULE: ./.build/pipeline/serve/server.js






const MOST_BODY = 64 * 1024;
const LIMITS = {
    maxHeaderSize: 16 * 1024,
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 5000,
    connectionsCheckingInterval: 1000,
};
const MOST_CONNECTIONS = 200;
const IDLE_MS = 60_000;
const HANDSHAKE_MS = 10_000;
async function listen({ address, port }, certificate, answer, limits = {}) {
    const server = serverOf({ ...LIMITS, ...limits }, certificate, (request, response) => void exchange(request, response, answer).catch(() => response.destroy()));
    server.maxConnections = MOST_CONNECTIONS;
    server.setTimeout(IDLE_MS);
    server.on('tlsClientError', () => { });
    server.listen(port, address);
    try {
        await (0,external_node_events_.once)(server, 'listening');
    }
    catch (error) {
        throw new errors .yo(`Nobody can listen on ${address}, port ${port} (${String((0,values .C5)(error, 'code') ?? error)}). Is something else there?`);
    }
    const at = server.address();
    return {
        port: (0,values .Gv)(at) && typeof at['port'] === 'number' ? at['port'] : port,
        close: async () => {
            const closed = (0,external_node_events_.once)(server, 'close');
            server.close();
            server.closeIdleConnections();
            const end = setTimeout(() => server.closeAllConnections(), 2000);
            await closed;
            clearTimeout(end);
        },
    };
}
function serverOf(limits, certificate, listener) {
    if (certificate === undefined)
        return (0,external_node_http_.createServer)(limits, listener);
    const { key, certificate: cert } = certificate;
    return (0,external_node_https_.createServer)({ ...limits, handshakeTimeout: HANDSHAKE_MS, minVersion: 'TLSv1.2', key, cert }, listener);
}
async function exchange(request, response, answer) {
    request.on('error', () => { });
    response.on('error', () => { });
    const { method = '', url = '', headers } = request;
    const { status, body, headers: more = {} } = await answer({ method, url, headers, body: () => bodyOf(request) });
    const text = body === undefined ? '' : `${JSON.stringify(body)}\n`;
    const unread = request.complete ? {} : { Connection: 'close' };
    response.writeHead(status, {
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
        ...unread,
        ...more,
    });
    response.end(text);
}
async function bodyOf(request) {
    const tooLarge = new TooLarge(`The request has more than ${MOST_BODY} bytes.`);
    if (Number(request.headers['content-length'] ?? 0) > MOST_BODY)
        throw tooLarge;
    const chunks = [];
    let length = 0;
    try {
        for await (const chunk of request) {
            const bytes = Buffer.from(chunk);
            length += bytes.length;
            if (length > MOST_BODY)
                throw tooLarge;
            chunks.push(bytes);
        }
    }
    catch (error) {
        if (error === tooLarge)
            throw error;
        throw new errors .yo('The request was cut off.');
    }
    return Buffer.concat(chunks);
}

var serve_inputs = __webpack_require__(83296);
;// CONCATENATED MODULE: ./.build/pipeline/serve/settings.js





function readSettings(host) {
    hideSecrets(host);
    const inputs = (0,runner_inputs .Ko)(serve_inputs .H, (name) => host.input(name));
    const listening = readListening(inputs.listen);
    const allowed = readAllowed(inputs.allow);
    const gate = decideGate(listening, { ...inputs, allow: allowed });
    const folder = inputs.folder === '' ? (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_path_.dirname)(host.temporary)), 'serve') : (0,external_node_path_.resolve)(inputs.folder);
    return { inputs, listening, allowed, gate, folder };
}
function hideSecrets(host) {
    for (const name of ['token', 'checkout-token', 'github-token']) {
        const value = host.input(name).trim();
        if (value !== '')
            host.secret(value);
    }
    for (const value of (0,runner_inputs .Iq)(host.input('secret-vars')))
        if (value !== '')
            host.secret(value);
}

;// CONCATENATED MODULE: ./.build/pipeline/serve/main.js













async function serve(host, options) {
    (0,rights .C)('The service');
    const settings = readSettings(host);
    const interrupt = (0,process_interrupt .Y)();
    let lock;
    try {
        lock = await (0,kept_builds .vY)(host, settings.folder, interrupt);
        await serveFrom(host, settings, lock, interrupt, options);
        if (!lock.isOurs())
            throw new errors .yo(`Another service has ${settings.folder} now: ${process_lock .lr}`);
        host.info('The service has ended.');
    }
    finally {
        interrupt.dispose();
        lock?.release();
    }
}
async function serveFrom(host, { inputs, listening, allowed, gate, folder }, own, interrupt, options) {
    const builds = new kept_builds .qU(folder, (message) => host.annotate({ level: 'warning', message }));
    const bakery = await openBakery(host, inputs, builds, options);
    const certificate = inputs.tls ? keptCertificate(folder, namesOf(listening), Date.now()) : undefined;
    const service = {
        gate,
        builds,
        bakery,
        allowed,
        takesSecrets: inputs.to === 'local',
        queue: inputs.queue,
        diskUse: () => (0,disk .nI)('/var/lib/docker') ?? (0,disk .nI)(folder),
        isEnding: () => interrupt.at() !== undefined || !own.isOurs(),
        tell: (0,answer .lJ)((line) => host.annotate({ level: 'warning', message: line })),
    };
    let resumed;
    const resume = async () => (resumed ??= bakery.resume());
    const listener = await listen(listening, certificate, async (asked) => {
        await resume();
        return answerOf(service, asked);
    });
    try {
        warnOfGate(host, gate, listening, inputs);
        host.info(`Listening on ${urlOf(listening, listener.port, inputs.tls)}, builds are kept in ${folder}`);
        if (certificate !== undefined) {
            host.info(`Its certificate is ${(0,external_node_path_.join)(folder, 'certificate.pem')}, SHA-256 ${fingerprintOf(certificate)}`);
        }
        await resume();
        await (0,kept_builds .dy)(interrupt, own);
        const drainMs = own.isOurs() ? inputs.drain * 1000 : 0;
        await bakery.close({ drainMs, isHurried: (times) => interrupt.count() > times });
    }
    finally {
        await listener.close();
    }
}
async function openBakery(host, inputs, builds, options) {
    if (inputs.to === 'local') {
        const { LocalBakery } = await __webpack_require__.e(  226).then(__webpack_require__.bind(__webpack_require__, 10226));
        return new LocalBakery({ host, builds, inputs, ...options });
    }
    const given = ['secret-vars', 'checkout-token', 'ssh-key'].find((name) => inputs[name].length > 0);
    if (given !== undefined) {
        throw new errors .yo(`Input "${given}" is for builds of this machine; the workflow on GitHub has secrets of its own.`);
    }
    const { GitHubBakery } = await __webpack_require__.e(  2930).then(__webpack_require__.bind(__webpack_require__, 72930));
    return GitHubBakery.open({ host, builds, inputs });
}


/***/ }),

/***/ 24547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L: () => (  routeOf),
    O: () => (  isUuid)
  });
  var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79807);

const ID_LENGTH = 36;
const MOST_NAME = 64;
function routeOf(method, url) {
    const [path = ''] = url.split('?', 1);
    const words = wordsOf(path);
    if (words === undefined)
        return (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .x5)(400, 400, 'The path cannot be read.');
    const found = match(words);
    if (found === undefined)
        return (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .x5)(404, 404, `path ${path.slice(0, 200)} was not found`);
    if ('status' in found)
        return found;
    const wanted = found.kind === 'build' ? 'POST' : 'GET';
    if (method === wanted)
        return found;
    return (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .x5)(405, 405, `method ${method} is not allowed, but [${wanted}] are`, { Allow: wanted });
}
function isUuid(text) {
    return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}
function match([first, second, id = '', number = '', fifth, name = '', ...more]) {
    if (more.length > 0)
        return undefined;
    if (first === 'health')
        return second === undefined ? { kind: 'health' } : undefined;
    if (first !== 'build')
        return undefined;
    if (second === undefined)
        return { kind: 'build' };
    if (second === 'queue') {
        if (number !== '')
            return undefined;
        return id === '' ? { kind: 'queue' } : withId(id, (known) => ({ kind: 'request', id: known }));
    }
    if (second !== 'responses' || id === '')
        return undefined;
    if (number === '')
        return withId(id, (known) => ({ kind: 'responses', id: known }));
    if (fifth !== undefined && fifth !== 'stages')
        return undefined;
    return withId(id, (known) => {
        if (!/^\d{1,9}$/.test(number))
            return (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .x5)(422, 601, 'buildnumber in path must be of type int64');
        const attempt = { id: known, number: Number(number) };
        if (fifth === undefined)
            return { kind: 'response', ...attempt };
        if (name === '')
            return { kind: 'stages', ...attempt };
        if (name.length > MOST_NAME) {
            return (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .x5)(422, 603, `stagename in path should be at most ${MOST_NAME} chars long`);
        }
        return { kind: 'stage', ...attempt, name };
    });
}
function withId(id, route) {
    if (id.length < ID_LENGTH)
        return (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .x5)(422, 604, `id in path should be at least ${ID_LENGTH} chars long`);
    if (id.length > ID_LENGTH)
        return (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .x5)(422, 603, `id in path should be at most ${ID_LENGTH} chars long`);
    return isUuid(id) ? route(id.toLowerCase()) : (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .x5)(400, 4, 'There is no build request of that id.');
}
function wordsOf(path) {
    if (!path.startsWith('/'))
        return undefined;
    try {
        const words = path.slice(1).split('/').map(decodeURIComponent);
        return words.length > 1 && words.at(-1) === '' ? words.slice(0, -1) : words;
    }
    catch {
        return undefined;
    }
}


/***/ })

};
