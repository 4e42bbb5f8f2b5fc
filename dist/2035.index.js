export const id = 2035;
export const ids = [2035];
export const modules = {

/***/ 42035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createDockerLogins: () => (/* binding */ createDockerLogins),
/* harmony export */   dockerConfigFile: () => (/* binding */ dockerConfigFile),
/* harmony export */   helperOf: () => (/* binding */ helperOf),
/* harmony export */   readDockerConfig: () => (/* binding */ readDockerConfig)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38321);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2503);
/* harmony import */ var _core_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47052);
/* harmony import */ var _core_command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43497);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8005);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73024);









const entry = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    auth: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().optional(),
    username: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().optional(),
    password: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().optional(),
    identitytoken: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().optional(),
});
const config = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    auths: zod__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), entry.nullish()).nullish(),
    credsStore: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullish(),
    credHelpers: zod__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP()).nullish(),
});
const told = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ Username: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), Secret: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP() });
const MOST_BYTES = 1024 * 1024;
const HUB = 'https://index.docker.io/v1/';
const HELPER = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;
/** Where docker keeps its logins; the file need not be there. */
function dockerConfigFile(environment) {
    const { DOCKER_CONFIG, HOME } = environment;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(DOCKER_CONFIG !== undefined && DOCKER_CONFIG !== '' ? DOCKER_CONFIG : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(HOME ?? '/', '.docker'), 'config.json');
}
/** Reads docker's own configuration, and asks its credential helpers, as the docker client does. Keeps nothing. */
function createDockerLogins(environment) {
    return {
        find: async (host) => {
            const logins = readDockerConfig(environment);
            const helper = helperOf(logins, host);
            return helper === undefined ? plainLogin(logins, host) : await askHelper(helper, serverOf(host), environment);
        },
    };
}
/** Throws a UserError for a file that docker could not read either. */
function readDockerConfig(environment) {
    const path = dockerConfigFile(environment);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_7__.existsSync)(path))
        return {};
    const what = "docker's configuration";
    const parsed = config.safeParse((0,_core_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .q)(what, (0,_core_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readBounded */ .C)(what, path, MOST_BYTES)));
    if (parsed.success)
        return parsed.data;
    // Not what was found: it may be a secret.
    const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(`docker's configuration (${path}) is not as docker writes it, at ${where}. Log in anew.`);
}
/** The helper that keeps the login of a host; undefined where the file itself does. */
function helperOf({ credHelpers, credsStore }, host) {
    const own = Object.entries(credHelpers ?? {}).find(([server]) => hostOf(server) === host)?.[1];
    const helper = own ?? credsStore ?? '';
    if (helper === '')
        return undefined;
    if (!HELPER.test(helper))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo("docker's configuration names a credential helper that cannot be one.");
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
    // docker pads what it writes with NUL.
    const password = colon > 0 ? pair.slice(colon + 1).replace(/\0+$/, '') : (found.password ?? '');
    return user === '' ? undefined : { kind: 'password', user, password };
}
/** docker writes hosts, and for its own registry an address. */
function hostOf(server) {
    const host = server.replace(/^https?:\/\//, '').replace(/\/.*$/s, '');
    return ['index.docker.io', 'registry-1.docker.io'].includes(host) ? 'docker.io' : host;
}
function serverOf(host) {
    return host === 'docker.io' ? HUB : host;
}
/** docker's protocol of credential helpers: the server to its input, JSON or words from its output. */
async function askHelper(helper, server, environment) {
    const program = `docker-credential-${helper}`;
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, ['get'], {
        env: { ...environment },
        stdio: ['pipe', 'pipe', 'ignore'],
        timeout: _core_command_js__WEBPACK_IMPORTED_MODULE_5__/* .LOCAL_MS */ .rR,
        killSignal: 'SIGKILL',
    });
    // One that does not read what it is asked has ended, and says so by its exit code.
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
        // A parser quotes what it read.
        const reason = error instanceof SyntaxError ? 'it answers no JSON' : ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .codeOf */ .$N)(error) ?? (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error));
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(`${program}, which docker's configuration names, gives no login of ${server}: ${reason}.`);
    }
}


/***/ })

};
