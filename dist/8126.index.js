export const id = 8126;
export const ids = [8126];
export const modules = {

/***/ 27763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  dispatch: () => (  dispatch)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(8005);
var process_interrupt = __webpack_require__(50545);
var runner_inputs = __webpack_require__(88278);
var matching = __webpack_require__(26564);
var queue_address = __webpack_require__(62297);
var broker = __webpack_require__(41382);
var connection = __webpack_require__(381);
var main = __webpack_require__(96462);
var place = __webpack_require__(25384);
var plan_main = __webpack_require__(29723);
var command = __webpack_require__(40039);
var child_host = __webpack_require__(57418);
var summary_turns = __webpack_require__(2988);
;// CONCATENATED MODULE: ./.build/pipeline/dispatch/changed-legs.js








const GIT_MS = 120_000;
function changedLegs(before, after) {
    const recipes = new Map(before.map(({ leg, recipe }) => [leg, recipe]));
    const parents = new Map(after.map(({ leg, parent }) => [leg, parent]));
    const own = new Set(after.filter(({ leg, recipe }) => recipe === null || recipes.get(leg) !== recipe).map(({ leg }) => leg));
    const isChanged = (leg, steps) => {
        const parent = parents.get(leg) ?? null;
        return own.has(leg) || (parent !== null && steps > 0 && isChanged(parent, steps - 1));
    };
    return after.map(({ leg }) => leg).filter((leg) => isChanged(leg, after.length));
}
async function commitOf(host, name, signal) {
    const said = await git(host, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`], signal);
    const commit = said?.trim() ?? '';
    if (/^[0-9a-f]{40,64}$/.test(commit))
        return commit;
    throw new errors .yo(`Input "commits" names ${(0,runner_inputs .WU)(name)}, and this repository has no such commit.`);
}
async function isCommitHere(host, commit, signal) {
    return ((await git(host, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{commit}`], signal)) !==
        undefined);
}
async function planOf(host, commit, manifest, signal) {
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(host.temporary, 'commit-'));
    try {
        const clone = (0,external_node_path_.join)(folder, 'clone');
        const steps = [
            ['clone', '--quiet', '--shared', '--no-checkout', '--', host.workspace, clone],
            ['-C', clone, 'checkout', '--quiet', '--detach', commit],
            ['-C', clone, 'remote', 'remove', 'origin'],
        ];
        for (const step of steps) {
            if ((await git(host, step, signal)) === undefined)
                throw new errors .yo(`git could not check out ${commit}.`);
        }
        const child = (0,child_host .V)(host, {
            inputs: { manifest: manifest.join('\n'), 'dry-run': 'true' },
            prefix: '',
            summaries: new summary_turns .v(),
            workspace: clone,
            run: { ...host.run, commit },
        });
        const quiet = {
            ...child,
            info: () => { },
            annotate: () => { },
            summary: async () => { },
            group: (_, body) => body(),
        };
        return (await (0,plan_main.planImages)(quiet)).plan.legs;
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
async function git(host, args, signal) {
    const { PATH = '', HOME = '' } = host.environment;
    const environment = { PATH, HOME, GIT_TERMINAL_PROMPT: '0' };
    const folder = args[0] === 'rev-parse' ? ['-C', host.workspace] : [];
    const { exitCode, stdout } = await (0,command .d1)('git', [...folder, ...args], { environment, signal, limitMs: GIT_MS });
    return exitCode === 0 ? stdout : undefined;
}

var message = __webpack_require__(46894);
var to_github = __webpack_require__(95482);
var payload = __webpack_require__(29754);
;// CONCATENATED MODULE: ./.build/pipeline/dispatch/destinations.js




function lineDestination(write) {
    return {
        refuses: () => undefined,
        takesSeveral: false,
        send: async (parcel) => {
            for (const body of bodiesOf(parcel))
                await write(`${JSON.stringify(JSON.parse(body))}\n`);
            return 'is printed';
        },
        close: async () => { },
    };
}
function queueDestination(session, queue) {
    return {
        refuses: (parcel) => {
            const size = Math.max(...bodiesOf(parcel).map((body) => Buffer.byteLength(body)));
            return size > message .bI ? `it has ${size} bytes, and at most ${message .bI} are read from a queue` : undefined;
        },
        takesSeveral: false,
        send: async (parcel) => {
            const timestamp = Math.floor(Date.now() / 1000);
            for (const body of bodiesOf(parcel)) {
                const properties = { contentType: 'application/json', messageId: parcel.id, timestamp };
                await session.publish(queue, Buffer.from(body), properties);
            }
            return `is in ${queue}`;
        },
        close: () => session.close(),
    };
}
function workflowDestination(host, counter) {
    return {
        refuses: (parcel) => {
            const isEvent = parcel.content.kind === 'profiles' || counter.event !== '';
            try {
                (0,payload .C)((0,to_github .Md)({ id: parcel.id, wish: wishOf(parcel) }), isEvent);
                return undefined;
            }
            catch (error) {
                if (!(error instanceof errors .yo))
                    throw error;
                return error.message;
            }
        },
        takesSeveral: true,
        send: (parcel) => (0,to_github .Cl)(host, counter, { id: parcel.id, isOld: parcel.isOld, wish: wishOf(parcel) }),
        close: async () => { },
    };
}
function wishOf({ content }) {
    return content.kind === 'legs' ? content : { kind: 'profiles', profiles: content.texts };
}
function bodiesOf({ id, content }) {
    return content.kind === 'profiles' ? content.texts : [JSON.stringify({ id, only: content.only })];
}

var dispatch_inputs = __webpack_require__(8067);
var files = __webpack_require__(74555);
;// CONCATENATED MODULE: ./.build/pipeline/dispatch/parcels.js

function pack(dues, destination, pending) {
    const packed = [];
    let open = [];
    const close = () => {
        if (open.length > 0)
            packed.push({ kind: 'parcel', parcel: parcelOf(open, pending), dues: open });
        open = [];
    };
    for (const due of dues) {
        const reason = destination.refuses(parcelOf([due], pending));
        if (reason !== undefined) {
            packed.push({ kind: 'refused', due, reason });
            continue;
        }
        const more = [...open, due];
        if (open.length > 0 && (!destination.takesSeveral || destination.refuses(parcelOf(more, pending)) !== undefined))
            close();
        open.push(due);
    }
    close();
    return packed;
}
function parcelOf(dues, pending) {
    const names = dues.map(({ name, next }) => `${name}\0${next.digest}\0${next.sent}`);
    const id = parcelId(names.join('\n'));
    return { id, isOld: id === pending, content: { kind: 'profiles', texts: dues.map(({ text }) => text) } };
}
function parcelId(text) {
    return `change-${(0,files .fg)(text).slice(0, 32)}`;
}

var external_node_zlib_ = __webpack_require__(38522);
var bounded_file = __webpack_require__(52948);
var clock = __webpack_require__(94850);
var strict_xml = __webpack_require__(29236);
var fetch = __webpack_require__(32365);
var values = __webpack_require__(1252);
;// CONCATENATED MODULE: ./.build/pipeline/dispatch/profile-sources.js









class UnreadableProfile extends errors .yo {
}
const LIST = 'profiles-info.xml';
const MOST_LIST = 64 * 1024 * 1024;
const MOST_PROFILE = 4 * 1024 * 1024;
const MOST_PROFILES = 100_000;
const IDLE_MS = 30_000;
const WHOLE_MS = 600_000;
function profileFolder(name, folder, except) {
    return {
        name,
        list: async () => (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true })
            .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && (0,external_node_path_.join)(folder, entry.name) !== except)
            .map((entry) => ({ name: entry.name, stamp: null, ...faultOf(entry) }))
            .toSorted((a, b) => (0,values .Nx)(a.name, b.name)),
        read: async (one) => readOne(one, () => (0,bounded_file .CB)(`The profile ${one}`, (0,external_node_path_.join)(folder, one), MOST_PROFILE)),
    };
}
function profileServer(listUrl, folderUrl, signal) {
    const isList = /\.xml(?:\.gz)?$/.test(httpUrl(listUrl).pathname);
    const list = isList ? httpUrl(listUrl) : new URL(LIST, withSlash(httpUrl(listUrl)));
    const folder = folderUrl === undefined ? new URL('.', list) : withSlash(httpUrl(folderUrl));
    return {
        name: list.href,
        list: async () => {
            const bytes = await fetched(list, MOST_LIST, signal);
            if (bytes === undefined)
                throw new errors .yo(`${list.href} is not there: a list of profiles is expected.`);
            return readList(textOf(list.pathname, bytes), list.href);
        },
        read: async (one) => {
            const url = new URL(one.split('/').map(encodeURIComponent).join('/'), folder);
            const bytes = await fetched(url, MOST_PROFILE, signal);
            return bytes === undefined ? undefined : readOne(one, () => bytes);
        },
    };
}
function readList(text, where) {
    const found = new Map();
    let stamp;
    let name = '';
    try {
        const xml = new strict_xml .L({
            open: (element, attributes) => {
                if (element !== 'profile')
                    return;
                stamp = attributes.get('mtime') ?? null;
                name = '';
            },
            text: (piece) => {
                if (stamp !== undefined && name.length < 500)
                    name += piece;
            },
            close: (element) => {
                if (element !== 'profile' || stamp === undefined)
                    return;
                const own = name.trim();
                if (!own.split('/').every(isProfileName) || found.size >= MOST_PROFILES) {
                    throw new errors .yo(`it names ${JSON.stringify(own.slice(0, 100))}, which is no name of a profile`);
                }
                found.set(own, { name: own, stamp });
                stamp = undefined;
            },
        });
        xml.write(text);
        xml.end();
    }
    catch (error) {
        throw new errors .yo(`${where} is no list of profiles: ${(0,errors .bD)(error).replace(/\.$/, '')}.`);
    }
    return [...found.values()];
}
function faultOf(entry) {
    if (!isProfileName(entry.name))
        return { fault: 'its name may have letters of ASCII, digits, and . _ + @ = , - alone, and not be __proto__' };
    return entry.isFile() ? {} : { fault: 'it is no plain file' };
}
function isProfileName(name) {
    return /^[\w+@=,-][\w.+@=,-]{0,250}$/.test(name) && name !== '__proto__';
}
async function fetched(url, most, signal) {
    const options = { idle: IDLE_MS, attempts: 3, backoff: 1000, random: Math.random, userAgent: 'bakehouse' };
    try {
        return await (0,fetch .dP)(options, signal, () => { }, async () => {
            const chunks = [];
            let size = 0;
            const end = (0,clock .rj)() + WHOLE_MS;
            for await (const chunk of await (0,fetch .nE)(url, options, { requests: 0, bytes: 0 }, signal)) {
                size += chunk.length;
                if (size > most)
                    throw new UnreadableProfile(`${url.href} has more than ${most} bytes.`);
                if ((0,clock .rj)() > end)
                    throw new errors .yo(`${url.href} was not there whole in ${WHOLE_MS / 60_000} minutes.`);
                chunks.push(chunk);
            }
            return Buffer.concat(chunks);
        });
    }
    catch (error) {
        if (error instanceof fetch .m_)
            return undefined;
        if (error instanceof fetch .Dr)
            throw new errors .yo(`${(0,errors .bD)(error)}.`);
        throw error;
    }
}
function readOne(name, bytes) {
    try {
        return textOf(name, bytes());
    }
    catch (error) {
        throw error instanceof errors .yo ? new UnreadableProfile(error.message) : error;
    }
}
function textOf(name, bytes) {
    try {
        const plain = name.endsWith('.gz') ? (0,external_node_zlib_.gunzipSync)(bytes, { maxOutputLength: MOST_LIST }) : bytes;
        return new TextDecoder('utf-8', { fatal: true }).decode(plain);
    }
    catch (error) {
        throw new errors .yo(`${name} cannot be read as text: ${(0,errors .bD)(error)}.`);
    }
}
function httpUrl(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
        throw new errors .yo('The address of the profiles must begin with http:// or https://.');
    }
    if (url.username !== '' || url.password !== '') {
        throw new errors .yo('The address of the profiles has a name or password in it, which would be shown. Leave it out.');
    }
    return url;
}
function withSlash(url) {
    return url.pathname.endsWith('/') ? url : new URL(`${url.href}/`);
}

var schemas = __webpack_require__(2503);
;// CONCATENATED MODULE: ./.build/pipeline/dispatch/state.js






const item = schemas .Ikc({
    stamp: schemas .YjP().nullable(),
    digest: schemas .YjP(),
    sent: schemas .aig().int().nonnegative(),
});
const state = schemas .Ikc({
    schema: schemas .euz('bakehouse/dispatch-state/1'),
    from: schemas .YjP(),
    items: schemas .g1P(schemas .YjP(), item),
    commit: schemas .YjP().nullable(),
    pending: schemas .YjP().nullable(),
});
const LARGEST = 256 * 1024 * 1024;
class SentSoFar {
    #path;
    isFirst;
    #now;
    constructor(path, from) {
        this.#path = path;
        this.isFirst = !(0,external_node_fs_.existsSync)(path);
        this.#now = this.isFirst
            ? { schema: 'bakehouse/dispatch-state/1', from, items: {}, commit: null, pending: null }
            : readState(path);
        if (this.#now.from !== from) {
            throw new errors .yo(`The state in ${path} is about ${this.#now.from}, and not about ${from}. Name another file: --state FILE.`);
        }
    }
    get now() {
        return this.#now;
    }
    item(name) {
        return Object.hasOwn(this.#now.items, name) ? this.#now.items[name] : undefined;
    }
    keep(changes, items = new Map()) {
        const all = new Map([...Object.entries(this.#now.items), ...items]);
        const left = [...all].filter((one) => one[1] !== null);
        this.#now = { ...this.#now, ...changes, items: Object.fromEntries(left) };
        (0,files .v8)(this.#path, `${JSON.stringify(this.#now, null, 1)}\n`, 0o644);
    }
}
function digestOfProfile(text) {
    try {
        return (0,files .fg)((0,values .dj)(JSON.parse(text)));
    }
    catch {
        return undefined;
    }
}
function readState(path) {
    const found = state.safeParse((0,bounded_file .qF)(`The state ${path}`, (0,bounded_file .CB)('The state', path, LARGEST)));
    if (found.success)
        return found.data;
    throw new errors .yo(`The state ${path} is none that bakehouse dispatch wrote. Name another file: --state FILE.`);
}

;// CONCATENATED MODULE: ./.build/pipeline/dispatch/main.js

















async function dispatch(host, print) {
    for (const name of ['amqp', 'github-token']) {
        const value = host.input(name).trim();
        if (value !== '')
            host.secret(value);
    }
    const inputs = (0,runner_inputs .Ko)(dispatch_inputs .C, (name) => host.input(name));
    const config = (0,main .X)(host, inputs.config);
    const interrupt = (0,process_interrupt .Y)();
    const stop = new AbortController();
    interrupt.onFirst(() => stop.abort());
    const { signal } = stop;
    let opened;
    const destination = async () => (opened ??= await openDestination(host, { inputs, config, signal }, print));
    const work = async () => {
        try {
            const one = { host, inputs, config, signal, destination };
            await (inputs.commits === '' ? dispatchProfiles(one) : dispatchCommits(one));
        }
        finally {
            await opened?.close();
        }
    };
    try {
        await (0,process_interrupt .m)(host, interrupt, work);
    }
    catch (error) {
        if (!(error instanceof connection .MI))
            throw error;
        throw new errors .yo(`${error.message}. What was not sent is sent the next time.`);
    }
    finally {
        interrupt.dispose();
    }
}
async function dispatchProfiles({ host, inputs, config, signal, destination }) {
    const path = statePath(host, inputs, config);
    const source = sourceOf(host, { from: inputs.from, config, path }, signal);
    const state = new SentSoFar(path, source.name);
    const match = inputs.match === '' ? (config?.match ?? '') : inputs.match;
    const listed = (await source.list()).filter(({ name }) => match === '' || (0,matching .SB)(name, match));
    const isPriming = state.isFirst && inputs.prime;
    const noted = new Map();
    const dues = [];
    for (const { name, stamp, fault } of listed) {
        signal.throwIfAborted();
        if (fault !== undefined) {
            host.annotate({ level: 'warning', title: 'Dispatch', message: `${(0,runner_inputs .WU)(name)} is left out: ${fault}.` });
            continue;
        }
        const known = state.item(name);
        if (known !== undefined && stamp !== null && known.stamp === stamp)
            continue;
        const text = await readProfile(host, source, name);
        if (text === undefined)
            continue;
        const digest = digestOfProfile(text);
        if (digest === undefined) {
            host.annotate({ level: 'warning', title: 'Dispatch', message: `${name} is not JSON, and is left out.` });
            continue;
        }
        const next = { stamp, digest, sent: known?.sent ?? 0 };
        if (isPriming || known?.digest === digest)
            noted.set(name, next);
        else
            dues.push({ name, text, next: { ...next, sent: next.sent + 1 } });
    }
    const there = new Set(listed.map(({ name }) => name));
    const gone = Object.keys(state.now.items).filter((name) => !there.has(name));
    for (const name of gone)
        noted.set(name, null);
    state.keep({}, noted);
    if (gone.length > 0)
        host.info(`No longer there: ${gone.slice(0, 20).join(', ')}.`);
    if (isPriming) {
        host.info(`The first run: ${noted.size} profiles of ${source.name} are noted, and nothing is sent. Those that change from now on are.`);
        tell(host, [], 0);
        return;
    }
    if (dues.length === 0) {
        host.info(`Nothing changed: ${listed.length} profiles of ${source.name} are as they were.`);
        tell(host, [], 0);
        return;
    }
    await sendProfiles(host, state, dues, await destination());
}
async function readProfile(host, source, name) {
    try {
        return await source.read(name);
    }
    catch (error) {
        if (!(error instanceof UnreadableProfile))
            throw error;
        host.annotate({ level: 'warning', title: 'Dispatch', message: `${name} is left out: ${error.message}` });
        return undefined;
    }
}
async function sendProfiles(host, state, dues, destination) {
    const sent = [];
    const failures = [];
    for (const one of pack(dues, destination, state.now.pending)) {
        if (one.kind === 'refused') {
            failures.push(`${one.due.name}: ${one.reason}`);
            continue;
        }
        state.keep({ pending: one.parcel.id });
        const said = await destination.send(one.parcel);
        state.keep({ pending: null }, new Map(one.dues.map(({ name, next }) => [name, next])));
        const names = one.dues.map(({ name }) => name);
        sent.push(...names);
        host.info(`${names.join(', ')} ${said}.`);
    }
    tell(host, sent, failures.length);
    if (failures.length > 0)
        host.fail(`${failures.length} of ${dues.length} profiles could not be sent. ${failures.join('; ')}`);
}
async function dispatchCommits({ host, inputs, config, signal, destination }) {
    const [first = '', last = '', ...more] = inputs.commits.split('..');
    if (!inputs.commits.includes('..') || last === '' || more.length > 0 || last.startsWith('.')) {
        throw new errors .yo(`Input "commits" must be A..B, or ..B where the state says where it begins, but was ${(0,runner_inputs .WU)(inputs.commits)}.`);
    }
    const state = new SentSoFar(statePath(host, inputs, config), `commits of ${inputs.manifest.join(', ') || 'the manifest'}`);
    const until = await commitOf(host, last, signal);
    const since = first === '' ? state.now.commit : await commitOf(host, first, signal);
    if (since === null) {
        state.keep({ commit: until });
        host.info(`The first run: ${until} is noted, and nothing is sent. What changes from there on is.`);
        tell(host, [], 0);
        return;
    }
    if (first === '' && !(await isCommitHere(host, since, signal))) {
        throw new errors .yo(`The last commit that was sent, ${since}, is not in this repository: its history was written anew, or the clone is too shallow (fetch-depth: 0 brings all of it). To go on from a commit that is there, name it once: --commits A..${last}`);
    }
    const before = await planOf(host, since, inputs.manifest, signal);
    const legs = changedLegs(before, await planOf(host, until, inputs.manifest, signal));
    if (legs.length === 0) {
        host.info(`Nothing changed from ${since} to ${until}: all recipes are as they were.`);
    }
    else {
        const id = parcelId(`${since}\n${until}\n${legs.join('\n')}`);
        const to = await destination();
        const parcel = { id, isOld: state.now.pending === id, content: { kind: 'legs', only: legs } };
        const reason = to.refuses(parcel);
        if (reason !== undefined)
            throw new errors .yo(reason);
        state.keep({ pending: id });
        host.info(`${legs.join(', ')} ${await to.send(parcel)}.`);
    }
    state.keep({ pending: null, commit: until });
    tell(host, legs, 0);
}
function sourceOf(host, { from, config, path }, signal) {
    if (/^https?:/i.test(from))
        return profileServer(from, undefined, signal);
    if (from !== '') {
        const folder = (0,external_node_path_.resolve)(host.workspace, from);
        if ((0,external_node_fs_.existsSync)(folder) && (0,external_node_fs_.statSync)(folder).isDirectory())
            return profileFolder(from, folder, path);
        throw new errors .yo(`Input "from" must be a folder of profiles or the address of a server, but ${(0,runner_inputs .WU)(from)} is neither.`);
    }
    const { infoUrl, folderUrl } = config ?? {};
    if (infoUrl !== undefined)
        return profileServer(infoUrl, folderUrl, signal);
    throw new errors .yo('What may have changed? Give a folder of profiles or a server (--from), two commits (--commits A..B), or --config config.ini.');
}
async function openDestination(host, { inputs, config, signal }, print) {
    if (inputs.to === 'stdout')
        return lineDestination(print);
    if (inputs.to === 'github') {
        const github = await (0,place .QL)(host, inputs, signal);
        const ref = inputs.ref === '' ? (0,place .F1)(host) : inputs.ref;
        return workflowDestination(host, { github, ref, event: inputs.event, signal });
    }
    const queue = inputs.queue === '' ? (config?.queue ?? 'build-queue') : inputs.queue;
    const address = (0,queue_address .QP)(host, inputs.amqp, config?.broker);
    const session = await (0,broker .f)(address, { queue, prefetch: 1, signal, onMade: (0,main .Z)(host, address) });
    return queueDestination(session, queue);
}
function statePath(host, { state }, config) {
    const folder = host.input('state') === '' ? config?.cacheFolder : undefined;
    return (0,external_node_path_.resolve)(host.workspace, folder ?? '', state);
}
function tell(host, sent, failed) {
    host.output('sent', JSON.stringify(sent));
    host.output('failed', String(failed));
}


/***/ })

};
