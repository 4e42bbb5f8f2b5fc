export const id = 4930;
export const ids = [4930];
export const modules = {

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
