export const id = 7270;
export const ids = [7270,3910,4377];
export const modules = {

/***/ 12883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    finishVerification: () => (  finishVerification)
  });
  var _core_runner_annotations_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4541);
  var _core_process_deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42252);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _core_process_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63815);
  var _image_leftover_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79825);
  var _kitchen_run_kitchen_sweep_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52102);
  var _kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62544);
  var _kitchen_trial_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80361);
  var _kitchen_script_script_sweep_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53707);
  var _providers_providers_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(410);
  var _journal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(32902);











async function finishVerification(host, providers = _providers_providers_js__WEBPACK_IMPORTED_MODULE_8__.providers) {
    const found = (0,_journal_js__WEBPACK_IMPORTED_MODULE_9__  .a0)(host, host.state('journal'));
    if (found === undefined)
        return;
    const { folder, journal } = found;
    let leftovers = [];
    try {
        if (journal === undefined)
            return;
        if (journal.phase !== 'done') {
            const swept = () => sweep(host, folder.path, journal, providers);
            leftovers = await host.group('Clean-up', () => (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__  .h1)('what it started', null, swept()));
        }
        leftovers = [...leftovers, ...removed(host, folder.path, journal, leftovers)];
    }
    finally {
        leftovers = [...leftovers, ...removedFolder(folder)];
        if (journal !== undefined)
            tell(host, journal, leftovers);
    }
}
function removed(host, folder, journal, leftovers) {
    const isStateNeeded = leftovers.some(({ kind, state }) => kind === 'instance' && state === 'left');
    return journal.traces.flatMap((one) => {
        const watched = one.watched.filter(({ path }) => !isStateNeeded || path !== _kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_5__  .P2);
        try {
            return (0,_kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_5__  .d3)({ ...one, watched }, { workspace: host.workspace, folder }).filter(({ state }) => state === 'left');
        }
        catch (error) {
            return [{ kind: 'file', id: one.root, region: null, state: 'left', reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error), command: null }];
        }
    });
}
function removedFolder(folder) {
    try {
        (0,_journal_js__WEBPACK_IMPORTED_MODULE_9__  .O)(folder);
        return [];
    }
    catch (error) {
        const { path } = folder;
        return [
            { kind: 'folder', id: path, region: null, state: 'left', reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error), command: `rm -rf '${path}'` },
        ];
    }
}
async function sweep(host, folder, journal, providers) {
    const deadline = (0,_core_process_deadline_js__WEBPACK_IMPORTED_MODULE_0__  .gF)(host);
    const isAsked = journal.phase === 'stopping';
    if (journal.main.pid !== process.pid && (await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .W_)(journal.main.pid, journal.main.startTime))) {
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .vG)(journal.main.pid, 'SIGKILL');
        host.info('The main step was still there; it was ended.');
    }
    const { entries, subject, mark, environment, root, kitchen } = journal;
    if (journal.engine === 'script') {
        return (0,_kitchen_script_script_sweep_js__WEBPACK_IMPORTED_MODULE_7__  .g)({ providers, entries, subject, mark, environment, folder, wait: deadline.wait });
    }
    if (kitchen === null) {
        for (const pid of (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .w4)(_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .M$, mark))
            (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .vG)(pid, 'SIGKILL');
        return [];
    }
    const swept = await (0,_kitchen_run_kitchen_sweep_js__WEBPACK_IMPORTED_MODULE_4__  .pm)({
        providers,
        entries,
        kitchen,
        root,
        mark,
        folder,
        keep: journal.destroy === 'never' ? entries.flatMap((one) => (one.kind === 'instance' ? [one.instance] : [])) : [],
        isAsked,
        wait: deadline.wait,
        deadline: deadline.end,
    });
    return [...swept, ...(await (0,_kitchen_trial_js__WEBPACK_IMPORTED_MODULE_6__  .BW)({ providers, entries, subject, mark, environment, folder }))];
}
function tell(host, { subject, phase }, leftovers) {
    (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__  .sc)(host, leftovers);
    if (phase !== 'done')
        host.info((0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__  .NT)(subject.leg, leftovers));
    (0,_core_runner_annotations_js__WEBPACK_IMPORTED_MODULE_10__  .u)(host, (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__  .B7)(leftovers));
    if (phase !== 'done' && host.kind === 'terminal') {
        host.output('leftovers', JSON.stringify(leftovers.filter(_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__  .nT)));
    }
}


/***/ }),

/***/ 52948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  readBounded),
    q: () => (  parseJson)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88278);



function readBounded(what, path, mostBytes) {
    const file = open(what, path);
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        if (!stat.isFile())
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} must be a file, but ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .WU)(path)} is none.`);
        if (stat.size > mostBytes) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} has ${stat.size} bytes; at most ${mostBytes} are read (${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .WU)(path)}).`);
        }
        const bytes = Buffer.alloc(stat.size);
        let length = 0;
        let got = -1;
        while (got !== 0 && length < bytes.length) {
            got = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, bytes, length, bytes.length - length, null);
            length += got;
        }
        return bytes.subarray(0, length);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function parseJson(what, bytes) {
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} is not UTF-8 text.`);
    }
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} is not JSON: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error).replace(/\s+/g, ' ').slice(0, 200)}.`);
    }
}
function open(what, path) {
    if (path.includes('\0'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} has a NUL byte in its path.`);
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__  .$N)(error) === 'ENOENT' || (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__  .$N)(error) === 'ENOTDIR') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} is not there: ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .WU)(path)} does not exist.`);
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${what} cannot be read: ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .WU)(path)} (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__  .$N)(error) ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error)}).`);
    }
}


/***/ }),

/***/ 42279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Op: () => (  checkDisk),
    nI: () => (  percentFull),
    uq: () => (  isFull)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);


function percentFull(folder) {
    try {
        const { blocks, bfree, bavail } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(folder);
        const used = blocks - bfree;
        return used + bavail === 0 ? undefined : Math.ceil((used / (used + bavail)) * 100);
    }
    catch {
        return undefined;
    }
}
function isFull(path) {
    try {
        const { bfree, bavail, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(path);
        return (process.getuid?.() === 0 ? bfree : bavail) * bsize < ONE_BLOCK;
    }
    catch {
        return false;
    }
}
const ONE_BLOCK = 4096;
function checkDisk(host, folders, least) {
    for (const folder of folders) {
        let free;
        try {
            const { bavail, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(folder);
            free = (bavail * bsize) / 1024 ** 3;
        }
        catch {
            continue;
        }
        const has = `${folder} has ${free.toFixed(1)} GiB free`;
        if (free < least) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${has}, but a bake wants ${least} GiB. Free some, or lower the input "min-free-disk".`);
        }
        if (free < 2 * least)
            host.annotate({ level: 'warning', message: `${has}: little for a bake.` });
    }
}


/***/ }),

/***/ 42252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    YT: () => (  hurryJob),
    gF: () => (  jobDeadline)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94850);
  var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);





const WAIT_MS = 180_000;
const END_MS = 260_000;
const HURRIED_MS = 5000;
function cancelFile({ temporary, run }) {
    const id = run.id.replaceAll(/[^\w-]/g, '-').slice(0, 40) || 'local';
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)({ temporary }), `cancelled-at-${id}-${run.attempt}`);
}
function hurryJob(host, machine = (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__  .ur)()) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host), { recursive: true, mode: 0o700 });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(cancelFile(host), String(machine - WAIT_MS + HURRIED_MS), { mode: 0o600 });
}
function jobDeadline(host, now = (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)(), machine = (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__  .ur)()) {
    try {
        const at = now - sinceCancel(host, machine);
        return { wait: at + WAIT_MS, end: at + END_MS };
    }
    catch {
        return { wait: now, end: now + END_MS - WAIT_MS };
    }
}
function sinceCancel(host, machine) {
    const path = cancelFile(host);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host), { recursive: true, mode: 0o700 });
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, String(machine), { flag: 'wx', mode: 0o600 });
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__  .$N)(error) !== 'EEXIST')
            throw error;
    }
    const told = Number((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
    const since = Number.isFinite(told) && told > 0 ? machine - told : Date.now() - (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).mtimeMs;
    return Math.max(0, since);
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

/***/ 62544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Aj: () => (  watchKitchen),
    JP: () => (  watchWhole),
    P2: () => (  STATE_FOLDER),
    Tk: () => (  newTraces),
    _T: () => (  watchTraces),
    d3: () => (  removeTraces),
    d7: () => (  traces)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56408);





const traces = zod__WEBPACK_IMPORTED_MODULE_4__  .Ikc({
    root: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP(),
    watched: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(zod__WEBPACK_IMPORTED_MODULE_4__  .Ikc({
        path: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().min(1),
        wasThere: zod__WEBPACK_IMPORTED_MODULE_4__  .zMY(),
        copy: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().nullable(),
        held: zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP()),
    })),
    listing: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().optional(),
});
function watchTraces(root, watches, folder) {
    const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root);
    const watched = watches.map(({ path, keeps }, index) => {
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(real, path);
        const wasThere = isThere(full);
        const copy = wasThere && keeps === 'whole' ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'before', String(index)) : null;
        if (copy !== null)
            copyWhole(full, copy);
        return { path, wasThere, copy, held: wasThere && keeps === 'names' ? [...namesBelow(real, path)] : [] };
    });
    return { root: real, watched };
}
const NOT_LISTED = ['.git', 'node_modules'];
const listing = zod__WEBPACK_IMPORTED_MODULE_4__  .YOg(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP());
const BEAT_MS = 200;
const GRACE_MS = 1000;
function watchWhole(root, folder) {
    const before = namesBelow(root, '.', NOT_LISTED);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'before.json');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, JSON.stringify(before), { mode: 0o600 });
    const beat = setInterval(() => {
        const now = new Date();
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.utimesSync)(path, now, now);
        }
        catch {
            clearInterval(beat);
        }
    }, BEAT_MS);
    beat.unref();
    return {
        before: { root: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root), watched: [], listing: path },
        end: () => {
            clearInterval(beat);
            return newPaths(before, namesBelow(root, '.', NOT_LISTED));
        },
    };
}
function newInListing(root, path) {
    const until = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.mtimeMs;
    if (until === undefined)
        return [];
    const before = listing.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8')));
    return newPaths(before, namesBelow(root, '.', NOT_LISTED)).filter((one) => {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, one), { throwIfNoEntry: false });
        if (stat === undefined)
            return false;
        return (stat.birthtimeMs > 0 ? stat.birthtimeMs : stat.ctimeMs) <= until + GRACE_MS;
    });
}
function newTraces(root, paths) {
    return {
        root: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root),
        watched: paths.map((path) => ({ path, wasThere: false, copy: null, held: [] })),
    };
}
function newPaths(before, after) {
    const known = new Set(before);
    const fresh = new Set(after.filter((path) => !known.has(path)));
    return [...fresh].filter((path) => !fresh.has((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path))).sort();
}
function namesBelow(root, path, except = []) {
    const found = [];
    const walk = (folder) => {
        for (const entry of entriesOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder))) {
            const name = folder === '.' ? entry.name : `${folder}/${entry.name}`;
            if (except.includes(name))
                continue;
            found.push(name);
            if (entry.isDirectory())
                walk(name);
        }
    };
    walk(path);
    return found;
}
function findTraces({ root, watched, listing: before }) {
    const anywhere = before === undefined ? [] : newInListing(root, before);
    const known = watched.flatMap(({ path, wasThere, copy, held }) => {
        if (!isThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)))
            return [];
        if (!wasThere)
            return [path];
        return copy === null ? newPaths(held, namesBelow(root, path)) : [];
    });
    return [...new Set([...known, ...anywhere])].sort();
}
function removeTraces(left, bounds) {
    checkBounds(left, bounds);
    const { root, watched } = left;
    const gone = findTraces(left).map((path) => attempt(root, path, 'removed', () => remove(root, path)));
    const restored = watched.flatMap(({ path, copy }) => {
        if (copy === null || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(copy)) || isSameFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path), copy))
            return [];
        const one = attempt(root, path, 'restored', () => {
            remove(root, path);
            copyWhole(copy, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path));
        });
        return one.state === 'left' ? [one] : [];
    });
    return [...gone, ...restored];
}
function checkBounds({ root, watched, listing: before }, { workspace, folder }) {
    if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_3__  .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), root))
        throw new Error(`traces in ${root}, outside of ${workspace}`);
    if (before !== undefined && !(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_3__  .FK)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(before)))
        throw new Error(`a listing ${before}, outside of ${folder}`);
    for (const { path, copy } of watched) {
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path);
        if (full === root || !(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_3__  .FK)(root, full))
            throw new Error(`a trace ${path}, outside of ${root}`);
        if (copy !== null && !(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_3__  .FK)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(copy)))
            throw new Error(`a copy ${copy}, outside of ${folder}`);
    }
}
function attempt(root, path, what, act) {
    const entry = { kind: 'file', id: path, region: null };
    try {
        act();
        return { ...entry, state: 'removed', reason: 'it was not in the repository before', command: null };
    }
    catch (error) {
        const reason = `could not be ${what}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .$N)(error) ?? (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bD)(error)}`;
        const quoted = `'${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path).replaceAll("'", String.raw `'\''`)}'`;
        return { ...entry, state: 'left', reason, command: what === 'removed' ? `rm -rf -- ${quoted}` : null };
    }
}
function remove(root, path) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path);
    if (!isThere(full))
        return;
    if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_3__  .FK)(root, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(full))))
        throw new Error('a folder above it leads out of the repository');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(full, { recursive: true, force: true });
}
function copyWhole(from, to) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to), { recursive: true, mode: 0o700 });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.cpSync)(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true, force: true });
}
function entriesOf(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true });
    }
    catch (error) {
        const code = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .$N)(error) ?? '';
        if (['ENOENT', 'ENOTDIR', 'EACCES'].includes(code))
            return [];
        throw error;
    }
}
function isSameFile(one, other) {
    const [first, second] = [one, other].map((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }));
    if (first?.isFile() !== true || second?.isFile() !== true || first.size !== second.size)
        return false;
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(one).equals((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(other));
}
function isThere(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
}
const STATE_FOLDER = '.kitchen';
function watchKitchen(root, folder) {
    const profiles = namesBelow(root, '.', [...NOT_LISTED, STATE_FOLDER]).filter((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path) === 'inspec.yml');
    const locks = profiles.map((path) => ({ path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), 'inspec.lock'), keeps: 'whole' }));
    return watchTraces(root, [{ path: STATE_FOLDER, keeps: 'whole' }, ...locks], folder);
}


/***/ }),

/***/ 42839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ac: () => (  findKitchen),
    Bc: () => (  programOnPath),
    Xr: () => (  RUBY),
    cQ: () => (  askKitchen)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_process_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40039);
  var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94463);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88278);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56408);
  var _gems_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86759);
  var _outcome_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4665);









const RUBY = [
    'GEM_HOME', 'GEM_PATH', 'GEM_ROOT', 'MY_RUBY_HOME', 'RUBYLIB', 'RUBYOPT', 'RBENV_ROOT', 'RBENV_VERSION', 'ASDF_DIR',
    'ASDF_DATA_DIR', 'BUNDLE_GEMFILE', 'BUNDLE_PATH', 'BUNDLE_APP_CONFIG', 'BUNDLE_WITH', 'BUNDLE_WITHOUT',
    'BUNDLE_DEPLOYMENT', 'BUNDLE_FROZEN',
];
const INSTALL = 'Install it before this step: `gem install test-kitchen` and the gem of its driver, or put both into a Gemfile and run ruby/setup-ruby with `bundler-cache: true`.';
const OLDEST = 3;
async function findKitchen(request) {
    const bundle = bundleOf(request);
    const words = request.command === 'auto'
        ? bundle?.hasKitchen === true
            ? ['bundle', 'exec']
            : []
        : request.command.split(/\s+/).filter(Boolean);
    const isBundled = words[0] === 'bundle';
    if (isBundled && bundle !== null && !bundle.hasKitchen) {
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_8__  .b('config', `Input "command" is ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__  .WU)(request.command)}, but ${bundle.lock} does not have test-kitchen. Add it to the Gemfile and run bundle install, or set "command" to auto.`);
    }
    const last = words.at(-1) ?? '';
    const command = commandOf(request.folder, /(?:^|\/)kitchen$/.test(last) ? words : [...words, 'kitchen']);
    const environment = kitchenEnvironment(request, isBundled && bundle !== null ? { BUNDLE_GEMFILE: bundle.gemfile } : {});
    const version = await askVersion(command, environment, request.scratch);
    if (!(0,_gems_js__WEBPACK_IMPORTED_MODULE_7__  .du)(version, OLDEST)) {
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_8__  .b('config', `Test Kitchen must be ${OLDEST}.0 or newer, but \`${command.join(' ')}\` is ${version}. Test Kitchen 4 is current; update the gem${isBundled ? ' in the Gemfile and its lock' : ''}.`);
    }
    return {
        command,
        version,
        environment: version === '4.1.0' ? { ...environment, RUBYOPT: `${environment['RUBYOPT'] ?? ''} -rtime`.trim() } : environment,
        gemfileLock: isBundled ? (bundle?.lock ?? null) : null,
    };
}
async function askKitchen(kitchen, args, options) {
    const [program, ...words] = kitchen.command;
    return (0,_core_process_command_js__WEBPACK_IMPORTED_MODULE_2__  .d1)(program, [...words, ...args], {
        environment: { ...kitchen.environment, ...options.environment },
        cwd: options.folder,
        limitMs: _core_process_command_js__WEBPACK_IMPORTED_MODULE_2__  .rR,
        ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
}
function bundleOf({ workspace, folder, environment }) {
    const given = environment['BUNDLE_GEMFILE'] ?? '';
    const at = given === '' ? lockFolder(workspace, folder) : folder;
    const gemfile = given === '' ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, 'Gemfile') : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(given.startsWith('/') ? '/' : folder, given);
    const lock = `${gemfile}.lock`;
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(lock))
        return null;
    return { gemfile, lock, hasKitchen: (0,_gems_js__WEBPACK_IMPORTED_MODULE_7__  .o4)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(lock, 'utf8'), ['test-kitchen']).size > 0 };
}
function lockFolder(workspace, folder) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'Gemfile.lock')) || folder === workspace || !(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_6__  .FK)(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)))
        return folder;
    return lockFolder(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder));
}
function commandOf(folder, [program = 'kitchen', ...args]) {
    return [program.includes('/') ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, program) : program, ...args];
}
function kitchenEnvironment({ environment, pass, chefLicense }, add) {
    return (0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_3__  .Qc)(environment, [...pass, ...RUBY], {
        KITCHEN_LOG_OVERWRITE: 'false',
        TERM: 'dumb',
        NO_COLOR: '1',
        ...(chefLicense === '' ? {} : { CHEF_LICENSE: chefLicense }),
        ...add,
    });
}
async function askVersion(command, environment, scratch) {
    const [program, ...args] = command;
    const shown = command.join(' ');
    let result;
    try {
        result = await (0,_core_process_command_js__WEBPACK_IMPORTED_MODULE_2__  .d1)(program, [...args, 'version'], { environment, cwd: scratch, limitMs: _core_process_command_js__WEBPACK_IMPORTED_MODULE_2__  .rR });
    }
    catch (error) {
        const place = program.includes('/') ? 'does not exist' : 'is not on PATH';
        const reason = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .$N)(error) === 'ENOENT' ? `${program} ${place}` : (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .bD)(error);
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_8__  .b('config', `Test Kitchen cannot be run by \`${shown}\`: ${reason}. ${INSTALL}`);
    }
    const version = /^Test Kitchen version (\d[^\s]*)/m.exec(result.stdout)?.[1];
    if (version !== undefined)
        return version;
    const told = `${result.stderr}\n${result.stdout}`
        .split('\n')
        .map((line) => line.trim())
        .find((line) => line !== '' && !/^warn/i.test(line)) ?? 'it said nothing';
    const isMissing = `${result.stderr}\n${result.stdout}`
        .split('\n')
        .some((line) => /command not found: kitchen|can't find executable kitchen|Could not find .{0,200}gem/i.test(line));
    throw new _outcome_js__WEBPACK_IMPORTED_MODULE_8__  .b('config', `\`${shown} version\` did not show a version of Test Kitchen (exit code ${result.exitCode}): ${told.slice(0, 300)}. ` +
        (isMissing && program === 'bundle'
            ? 'Put test-kitchen into the Gemfile and run bundle install before this step.'
            : INSTALL));
}
function programOnPath(name, path) {
    return (path ?? '')
        .split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)
        .filter((folder) => folder.startsWith('/'))
        .map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name))
        .find((full) => {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(full, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(full).isFile();
        }
        catch {
            return false;
        }
    });
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w$: () => (  datetime)
  });
  var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
  var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__  .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__  .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
