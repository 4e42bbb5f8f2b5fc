export const id = 612;
export const ids = [612,4930];
export const modules = {

/***/ 7668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BG: () => (  isTokenText),
    C5: () => (  jsonSender),
    J6: () => (  sendForm),
    bq: () => (  heldToken),
    fh: () => (  publicWire)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94850);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91284);




const NEARLY_MS = 2 * 60_000;
function publicWire(title, environment, limits) {
    const authorities = 'name the file of it in SSL_CERT_FILE, by which Packer goes, too';
    const caFile = environment['SSL_CERT_FILE'] || null;
    if (caFile !== null && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(caFile))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${title}: SSL_CERT_FILE names ${caFile}, which is not there.`);
    return (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__  .kP)((0,_wire_js__WEBPACK_IMPORTED_MODULE_3__  .NM)(authorities, caFile), environment, limits);
}
function heldToken(signIn) {
    let held;
    return async (again = false) => {
        if (again || held === undefined || held.ends < (0,_clock_js__WEBPACK_IMPORTED_MODULE_1__  .rj)() + NEARLY_MS) {
            const token = await signIn();
            held = { token, ends: (0,_clock_js__WEBPACK_IMPORTED_MODULE_1__  .rj)() + token.seconds * 1000 };
        }
        return held.token;
    };
}
function jsonSender(whom, wire, authorize) {
    return async (method, url, body) => {
        const content = body === undefined ? {} : { body: JSON.stringify(body) };
        const send = async (again) => {
            const headers = {
                Accept: 'application/json',
                Authorization: await authorize(again),
                'User-Agent': 'bakehouse',
                ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
            };
            return wire.send(whom, { method, url, headers, ...content });
        };
        const reply = await send(false);
        return reply.status === 401 ? send(true) : reply;
    };
}
async function sendForm(whom, wire, url, form) {
    const headers = {
        Accept: 'application/json',
        'Content-Type': 'application/x-www-form-urlencoded',
        'User-Agent': 'bakehouse',
    };
    return wire.send(whom, { method: 'POST', url, headers, body: new URLSearchParams(form).toString() });
}
function isTokenText(text) {
    return /^[\x21-\x7e]{1,16384}$/.test(text);
}


/***/ }),

/***/ 29620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  collectFiles)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);
  var _core_process_command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40039);
  var _login_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22791);
  var _printed_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90288);








const MOST_FILES = 200;
const MOST_NAMES = 20_000;
const MOST_BYTES = 16 * 1024 * 1024;
const ALL_MS = 20 * 60_000;
async function collectFiles({ ssh, guestFolder }, copy, folder, isWanted, environment, { most = MOST_FILES, limitMs = ALL_MS } = {}) {
    const until = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)() + limitMs;
    const there = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(guestFolder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(copy, folder).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/'));
    const ask = async (command) => {
        const left = until - (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)();
        if (left <= 0)
            throw lost(`it took longer than ${Math.max(1, Math.round(limitMs / 60_000))} min`);
        const limits = { environment, limitMs: Math.min(_core_process_command_js__WEBPACK_IMPORTED_MODULE_5__  .rR, left) };
        const { exitCode, stdout, stderr } = await (0,_core_process_command_js__WEBPACK_IMPORTED_MODULE_5__  .d1)(ssh, [command], limits);
        if (exitCode !== 0)
            throw lost((0,_printed_js__WEBPACK_IMPORTED_MODULE_7__  .pj)(stderr.trim().split('\n').at(-1) ?? ''));
        return stdout;
    };
    const listed = await ask(`cd ${(0,_login_js__WEBPACK_IMPORTED_MODULE_6__  .Vm)(there)} && find . -type f -newer ${(0,_login_js__WEBPACK_IMPORTED_MODULE_6__  .Vm)(`${guestFolder}.began`)} | head -n ${MOST_NAMES + 1}`);
    const names = namesIn(listed);
    if (names.length > MOST_NAMES)
        throw lost(`it wrote more than ${MOST_NAMES} files`);
    const wanted = names.filter((name) => isWanted((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)));
    for (const name of wanted.slice(0, most)) {
        const text = await ask(`head -c ${MOST_BYTES + 1} ${(0,_login_js__WEBPACK_IMPORTED_MODULE_6__  .Vm)(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(there, name))}`);
        if (Buffer.byteLength(text) > MOST_BYTES)
            throw lost(`${(0,_printed_js__WEBPACK_IMPORTED_MODULE_7__  .pj)(name)} has more than ${MOST_BYTES} bytes`);
        writeAnew(copy, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), text);
    }
    if (wanted.length > most)
        throw lost(`it wrote ${wanted.length} reports, and ${most} are taken at most`);
}
function lost(why) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo(`What the script wrote cannot be read out of the machine: ${why}`);
}
function namesIn(listed) {
    return listed.split('\n').flatMap((line) => {
        const name = line.startsWith('./') ? line.slice(2) : '';
        return name === '' || name.split('/').some((part) => part === '' || part === '.' || part === '..') ? [] : [name];
    });
}
function writeAnew(copy, path, text) {
    if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .FK)(copy, path))
        return;
    let folder = copy;
    for (const name of (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(copy, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)) {
        if (name === '')
            continue;
        folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, { throwIfNoEntry: false });
        if (stat === undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
        else if (!stat.isDirectory())
            return;
    }
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() === true)
        return;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text, { flag: 'wx' });
}


/***/ }),

/***/ 90288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fl: () => (  consoleOf),
    n7: () => (  lastOfConsole),
    pJ: () => (  endOf),
    pj: () => (  plain),
    xx: () => (  because)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);



function consoleOf(folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'printed.txt');
}
function lastOfConsole(folder) {
    const last = lastLine(consoleOf(folder));
    return last === '' ? 'Its console is empty.' : `The last line of its console: ${last}`;
}
function because(errors) {
    const last = lastLine(errors);
    return last === '' ? '' : ` (${last})`;
}
function lastLine(path) {
    return (endOf(path)
        .split('\n')
        .map(plain)
        .findLast((line) => line !== '') ?? '');
}
function plain(line) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_2__.stripVTControlCharacters)(line)
        .replaceAll(/[^\u0020-\u007E]/g, '')
        .trim()
        .slice(0, 200);
}
const MOST_READ = 16 * 1024;
function endOf(path) {
    try {
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
        try {
            const bytes = Buffer.alloc(MOST_READ);
            const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, bytes, 0, MOST_READ, Math.max(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).size - MOST_READ));
            return bytes.toString('utf8', 0, read);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 56403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    d: () => (  minutesOf),
    o: () => (  waitForLogin)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _core_process_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40039);
  var _core_process_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63815);
  var _outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4665);
  var _printed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90288);





const TRY_MS = 30_000;
const PAUSE_MS = 1000;
async function waitForLogin(request, login, environment, { what, state, isUp, why, more }) {
    const deadline = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() + request.timeoutMs;
    let line = '';
    for (;;) {
        const abort = new AbortController();
        let isIn;
        const ask = async () => {
            try {
                const limits = { environment, limitMs: TRY_MS, signal: abort.signal };
                const { exitCode, stderr } = await (0,_core_process_command_js__WEBPACK_IMPORTED_MODULE_1__  .d1)(login.ssh, ['true'], limits);
                line = (0,_printed_js__WEBPACK_IMPORTED_MODULE_4__  .pj)(stderr.trim().split('\n').at(-1) ?? '') || line;
                isIn = exitCode !== 255;
            }
            catch {
                isIn = false;
            }
        };
        const trying = ask();
        await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .a0)(async () => isIn !== undefined || request.isInterrupted(), deadline);
        if (isIn !== true)
            abort.abort();
        await trying;
        if (isIn === true)
            return;
        if (request.isInterrupted())
            throw new _outcome_js__WEBPACK_IMPORTED_MODULE_3__  .b('cancelled', `The run was cancelled while ${request.name} started.`);
        const now = await state();
        if (!isUp(now))
            throw new _outcome_js__WEBPACK_IMPORTED_MODULE_3__  .b('infrastructure', `The ${what} of ${request.subject.id} is ${now} before anybody could log in.`);
        if ((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() > deadline) {
            const isDenied = /permission denied/i.test(line);
            const reason = why({ isDenied, line, where: `${login.host}, port ${login.port}` });
            throw new _outcome_js__WEBPACK_IMPORTED_MODULE_3__  .b('infrastructure', `The ${what} is not up after ${minutesOf(request)} min: ${reason}.${await more()}`);
        }
        await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .cb)(PAUSE_MS);
    }
}
function minutesOf({ timeoutMs }) {
    return Math.max(1, Math.round(timeoutMs / 60_000));
}


/***/ }),

/***/ 94858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K: () => (  Staying),
    R: () => (  SweepFindings)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_http_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4891);
  var _image_leftover_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79825);



class Staying extends Error {
}
class SweepFindings {
    #options;
    #found = [];
    #silences = new Map();
    constructor(options) {
        this.#options = { region: null, wordsOf: _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD, foldsCase: false, ...options };
    }
    get all() {
        return this.#found;
    }
    async ask(what, command, look, service = '') {
        let words = this.#silences.get(service);
        try {
            if (words === undefined)
                return await look();
        }
        catch (error) {
            words = this.#heard(error, service);
        }
        this.unchecked(what, (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__  .bj)(words), command);
        return undefined;
    }
    async remove({ reason, ...thing }, remove, service = '') {
        let words = this.#options.isDry ? 'kept as keep-on-failure asks' : this.#silences.get(service);
        try {
            if (words === undefined) {
                await remove();
                this.#add({ ...thing, state: 'removed', reason, command: null });
                return true;
            }
        }
        catch (error) {
            words = this.#heard(error, service);
        }
        this.left({ ...thing, reason: words });
        return false;
    }
    left(thing) {
        this.#add({ ...thing, state: 'left' });
    }
    unchecked(id, reason, command) {
        this.#add({ kind: 'unknown', id, region: this.#options.region, state: 'unchecked', reason, command });
    }
    #heard(error, service) {
        if ((0,_core_http_answer_js__WEBPACK_IMPORTED_MODULE_1__  .Tq)(error) || error instanceof Staying)
            return this.#options.wordsOf(error);
        this.#silences.set(service, (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error));
        return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error);
    }
    #add(one) {
        const folded = (id) => (this.#options.foldsCase ? id.toLowerCase() : id);
        const isSame = ({ kind, id, region }) => kind === one.kind && folded(id) === folded(one.id) && (region ?? one.region) === (one.region ?? region);
        if (this.#found.some(isSame))
            return;
        this.#found.push(one);
        this.#options.tell(one);
    }
}


/***/ }),

/***/ 82573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  lookUpByPlace),
    O: () => (  marksOf)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1252);


async function lookUpByPlace(legs, { title, hasCredentials, connect, placeOf, answers }) {
    const all = (reason) => legs.map(() => ({ kind: 'unknown', reason }));
    let cloud;
    try {
        if (!hasCredentials())
            return all(`there are no credentials of ${title}`);
        cloud = await connect();
    }
    catch (error) {
        return all((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error));
    }
    const told = new Map();
    await Promise.all([...(0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .me)(legs, (leg) => placeOf(leg, cloud))].map(async ([place, own]) => {
        const answered = await answers(cloud, place, own);
        for (const [index, leg] of own.entries()) {
            const answer = answered[index];
            if (answer !== undefined)
                told.set(leg, answer);
        }
    }));
    return legs.map((leg) => told.get(leg) ?? { kind: 'unknown', reason: `${title} gave no answer` });
}
function marksOf(images, markOf,
recipe) {
    if (typeof images === 'string')
        return { kind: 'unknown', reason: images };
    const own = images.map(markOf).filter((one) => one.recipe === recipe);
    return {
        kind: 'told',
        marks: own.flatMap(({ key, epoch = null }) => (key === undefined ? [] : [{ key, epoch }])),
    };
}


/***/ }),

/***/ 95069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Lx: () => (  tellNoCredentials),
    Lz: () => (  PREFLIGHT_LIMITS),
    b6: () => (  textOf),
    fb: () => (  refusedBuild),
    k2: () => (  askIfPossible),
    oQ: () => (  answered),
    xc: () => (  tellUnread)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _recipe_template_loaded_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47402);


const PREFLIGHT_LIMITS = { callMs: 30_000, tries: 3 };
function tellNoCredentials(host, account, cloud, remedy) {
    if (account !== '') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "account" is ${account}, but no credentials of ${cloud} are in the environment, so nobody can tell whose the template's are. ${remedy} Nothing was baked.`);
    }
    host.annotate({
        level: 'notice',
        message: `No credentials of ${cloud} are in the environment: the builder may have its own, but if this bake is cancelled or fails, what it left is listed and not removed.`,
    });
}
async function answered(ask) {
    try {
        return await ask();
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}${error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo ? '' : '.'} Nothing was baked.`);
    }
}
function askIfPossible(host) {
    return async (what, ask) => {
        try {
            return { is: await ask() };
        }
        catch (error) {
            host.debug(`${what} could not be asked: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}`);
            return undefined;
        }
    };
}
function tellUnread(host, builds, setting, { account, own, isId }) {
    for (const { name, literals, isWritten } of builds) {
        const value = literals[setting];
        if (value === null || !isWritten(setting) || (typeof value === 'string' && isId.test(value)))
            continue;
        const unread = `nobody can tell which ${setting} ${name} has before Packer reads it`;
        if (account !== '')
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "account" is ${account}, but ${unread}. Write it out, or give it by a variable of the template, in a git repository. Nothing was baked.`);
        host.annotate({
            level: 'notice',
            message: `Since ${unread}, what this bake leaves if it is cancelled or fails is looked for in ${own} alone.`,
        });
    }
}
function textOf({ literals }, name) {
    const value = literals[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function refusedBuild({ name, file, line }, problem) {
    return new _recipe_template_loaded_template_js__WEBPACK_IMPORTED_MODULE_1__  .$w(`${file}:${line}: The build ${name} ${problem}. Nothing was baked.`, file, line);
}


/***/ }),

/***/ 54930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Bw: () => (  appeared),
    C4: () => (  ownLogin),
    Nq: () => (  toldVariables),
    QH: () => (  collectBy),
    endAfterKill: () => (  endAfterKill),
    li: () => (  refusedTrial)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_http_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4891);
  var _image_leftover_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79825);
  var _kitchen_guest_guest_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29620);
  var _kitchen_guest_login_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22791);
  var _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4665);








const PAUSE_MS = 1000;
async function ownLogin(request, { user, port }, environment) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(request.private, { recursive: true, mode: 0o700 });
    const none = { key: null, password: null, host: 'unknown' };
    return (0,_kitchen_guest_login_js__WEBPACK_IMPORTED_MODULE_6__  .RK)({
        folder: request.private,
        copy: request.folder,
        user,
        port: Number(port ?? 22),
        environment,
        ...none,
    });
}
function toldVariables(login, id, image, region) {
    return {
        ...(0,_kitchen_guest_login_js__WEBPACK_IMPORTED_MODULE_6__  .Bt)(login),
        BAKEHOUSE_INSTANCE_ID: id,
        BAKEHOUSE_IMAGE_ID: image,
        BAKEHOUSE_REGION: region,
    };
}
function collectBy(login, request, environment) {
    return async (folder, isWanted) => {
        const own = login();
        if (own !== undefined)
            await (0,_kitchen_guest_guest_files_js__WEBPACK_IMPORTED_MODULE_5__  .C)(own, request.folder, folder, isWanted, environment);
    };
}
function refusedTrial(error, what) {
    return error instanceof _core_http_answer_js__WEBPACK_IMPORTED_MODULE_3__  ._7 && error.status < 429
        ? new _kitchen_outcome_js__WEBPACK_IMPORTED_MODULE_7__  .b('config', `${what} was refused: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bD)(error)}.`)
        : error;
}
async function appeared(look, limitMs) {
    const until = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__  .rj)() + limitMs;
    for (;;) {
        const there = await look();
        if (there !== undefined || (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__  .rj)() >= until)
            return there;
        await (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__  .fm)(PAUSE_MS);
    }
}
async function endAfterKill(folder, connect, end) {
    let cloud;
    try {
        cloud = await connect();
    }
    catch (error) {
        (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_4__  .v$)(folder);
        throw error;
    }
    return end(cloud);
}


/***/ })

};
