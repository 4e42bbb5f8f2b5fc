export const id = 5579;
export const ids = [5579,4463];
export const modules = {

/***/ 73968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    p: () => (  setupPackerInputs)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);

const setupPackerInputs = {
    version: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        default: 'auto',
        description: "An exact version, a constraint of HashiCorp's kind (`~> 1.9`, `>= 1.9, < 1.12`, `!= 1.9.1`), `latest`, or `auto`: what the version file, the lockfile or the template says, else the Packer that the system has, else the latest.",
    }),
    'version-file': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'A file that names the version: `.packer-version`, `.tool-versions`, or any file of one line.',
    }),
    template: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'A template or a folder of templates: its `required_version` counts, and the plugins that it requires are installed.',
    }),
    plan: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: 'Instead of `template`: the plan that `leg` is of, as its path or the name of its artifact. It says which template is baked, and whether Packer is needed at all.',
    }),
    leg: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The leg of the plan that this job bakes.' }),
    'plan-digest': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ description: 'The output `digest` of the plan; another plan is refused.' }),
    plugins: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Mn)({
        description: 'Plugins to install besides, one `github.com/hashicorp/docker ~> 1.1` a line. Legacy JSON templates cannot declare theirs.',
    }),
    lockfile: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        description: "The lockfile. Without it, `packer.lock.yml` in the template's folder, else at the root, where there is one.",
    }),
    'lockfile-mode': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['read', 'write'],
        default: 'read',
        description: '`write` makes or renews the lockfile from what this run installs.',
    }),
    frozen: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Fail unless there is a lockfile and it says exactly what this run needs.',
    }),
    'problem-matcher': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: "Turn Packer's diagnostics in the output of later steps into annotations, for plain `packer validate` steps. It reads whatever later steps print; `bake` removes it.",
    }),
    keyring: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .om)({
        description: "The armored public key of a mirror that signs its own lists. Without it, only HashiCorp's key counts.",
    }),
    'prefer-system': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'true',
        description: 'Use the Packer that is on PATH already when it satisfies what is asked for.',
    }),
    'check-latest': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({
        default: 'false',
        description: 'Ask the index for the newest version that satisfies, even when something local does.',
    }),
    mirror: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        secret: true,
        description: "An address, or a `file://` folder, with the shape of HashiCorp's release host. It changes where bytes come from, never what they must hash to.",
    }),
    verify: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['signature', 'checksum'],
        default: 'signature',
        description: '`checksum` trusts the list of sums without its signature.',
    }),
    cache: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)({
        values: ['auto', 'true', 'false'],
        default: 'auto',
        description: 'Keep plugins in the Actions cache. `auto` does so only with a lockfile, and not on self-hosted runners, releases, tags, `pull_request_target` and `workflow_run`.',
    }),
    'github-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({
        secret: true,
        default: "${{ github.server_url == 'https://github.com' && github.token || '' }}",
        description: 'For the program that fetches plugins from GitHub, and for nothing else.',
    }),
};
const setupPackerOutputs = {
    version: "Packer's version, without a leading v.",
    path: "Packer's path.",
    'version-source': 'Who decided on the version: `input`, `version-file`, `lockfile`, `required_version`, `system` or `latest`.',
    'install-source': 'Where it came from: `system`, `tool-cache`, `download` or `mirror`.',
    verified: "What it was held against: `signature`, `signature-by-keyring`, `checksum`, `tool-cache` (verified when it came there), or `none` (the system's).",
    plugins: 'The plugins as JSON: `[{"source", "version", "path", "sha256"}]`.',
    'plugin-path': 'The folder of the plugins; empty where none were asked for.',
    'cache-hit': '`true` when the plugins came out of the cache.',
};


/***/ }),

/***/ 50545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y: () => (  listenForInterrupt),
    m: () => (  leaveInTime)
  });
  var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);


const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
function listenForInterrupt() {
    let first;
    let count = 0;
    const listeners = [];
    const note = () => {
        count += 1;
        if (first !== undefined)
            return;
        first = (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)();
        for (const listener of listeners)
            listener();
    };
    for (const signal of SIGNALS)
        process.on(signal, note);
    return {
        at: () => first,
        count: () => count,
        onFirst: (listener) => {
            if (first === undefined)
                listeners.push(listener);
            else
                listener();
        },
        dispose: () => {
            for (const signal of SIGNALS)
                process.off(signal, note);
        },
    };
}
const LEAVE_MS = 8700;
async function leaveInTime(host, interrupt, work) {
    let timer;
    const leave = new Promise((_, reject) => {
        interrupt.onFirst(() => {
            timer = setInterval(() => {
                const at = interrupt.at() ?? (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)();
                if ((0,_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() - at < LEAVE_MS || (host.kind === 'terminal' && interrupt.count() < 2))
                    return;
                reject(new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('The run was cancelled, and what this step waited for did not answer in time.'));
            }, 50);
        });
    });
    const done = work();
    try {
        return await Promise.race([done, leave]);
    }
    finally {
        clearInterval(timer);
        done.catch(() => { });
        leave.catch(() => { });
    }
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
    rt: () => (  credentialVariables),
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
function credentialVariables(environment) {
    const handed = handedNames(environment);
    const families = (0,_credential_tables_js__WEBPACK_IMPORTED_MODULE_2__  .j1)().flatMap((table) => table.families);
    const opens = (name) => !name.startsWith('PACKER_') && families.some((family) => name.startsWith(family)) && isCredentialName(name);
    return [...new Set([...handed, ...Object.keys(environment).filter(opens)])];
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

/***/ 33554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    bh: () => (  rememberWritten),
    c4: () => (  findRecordFiles),
    m7: () => (  readRecordFile),
    sF: () => (  renderRecord),
    w9: () => (  plannedRecord)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52948);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1252);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74555);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88278);
  var _record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24375);









const MOST_RECORD_BYTES = 1024 * 1024;
const MOST_ENTRIES = 50_000;
const MOST_DEPTH = 4;
const RECORD_FILE = /^(?:.*[.-])?record\.json$/;
function renderRecord(record) {
    return `${(0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .dj)(record)}\n`;
}
const WRITTEN = new WeakMap();
function rememberWritten(record, written) {
    if (!(0,node_util__WEBPACK_IMPORTED_MODULE_2__.isDeepStrictEqual)(record, written))
        WRITTEN.set(record, written);
}
function plannedRecord(record) {
    return { record, digest: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__  .sc)(`${(0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .dj)(WRITTEN.get(record) ?? record)}\n`), from: 'the plan', attempt: 0 };
}
function readRecordFile(path, from = path) {
    const what = `The record ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(from)}`;
    const bytes = (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__  .CB)(what, path, MOST_RECORD_BYTES);
    const parsed = _record_js__WEBPACK_IMPORTED_MODULE_7__  .g1.safeParse((0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__  .qF)(what, bytes));
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.map(String).join('.')}: `;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .yo(`${what} is not valid: ${`${where}${issue?.message ?? ''}`.slice(0, 300)}.`);
    }
    return { record: parsed.data, digest: (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__  .sc)(bytes), from, attempt: parsed.data.run.attempt };
}
function findRecordFiles(paths) {
    const found = new Set();
    let entries = 0;
    const walk = (folder, depth) => {
        const inside = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true }).sort((a, b) => (0,_core_values_js__WEBPACK_IMPORTED_MODULE_8__  .Nx)(a.name, b.name));
        entries += inside.length;
        if (entries > MOST_ENTRIES) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .yo(`Input "records" leads to more than ${MOST_ENTRIES} files (at ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(folder)}); name the folder of the records itself.`);
        }
        for (const entry of inside) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
            if (entry.isDirectory() && depth < MOST_DEPTH)
                walk(path, depth + 1);
            else if (entry.isFile() && RECORD_FILE.test(entry.name))
                found.add(path);
        }
    };
    for (const path of paths) {
        if (isFolder(path))
            walk(path, 0);
        else
            found.add(path);
    }
    return [...found];
}
function isFolder(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory();
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .yo((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .$N)(error) === 'ENOENT'
            ? `Input "records" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(path)}, which does not exist.`
            : `Input "records" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(path)}, which cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__  .$N)(error) ?? String(error)}).`);
    }
}


/***/ }),

/***/ 37446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $5: () => (  revocationOfRecord),
    $t: () => (  placeOf),
    BZ: () => (  revocationFile),
    EF: () => (  NO_REVOCATIONS),
    EY: () => (  revocationOfKin),
    Fc: () => (  revocation),
    Gn: () => (  revokedWords),
    NG: () => (  REVOCATIONS_FILE),
    Vb: () => (  nameOf),
    Vv: () => (  revocationsOf),
    aO: () => (  revocationOfFound),
    bh: () => (  revocationOfMade),
    d0: () => (  revocationOfImage),
    dp: () => (  onRevokes)
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37478);


const REVOCATIONS_FILE = 'revocations.yml';
const onRevokes = ['fail', 'none', 'previous'];
const revokedBy = ['key', 'recipe', 'image', 'digest'];
const key = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()
    .toLowerCase()
    .regex(/^bk\d{1,3}-[a-z2-7]{40}$/, 'a whole bake key, as bk2- and 40 characters');
const recipe = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()
    .toLowerCase()
    .regex(/^br\d{1,3}-[a-z2-7]{40}$/, 'a whole recipe, as br2- and 40 characters');
const words = (most) => zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()
    .trim()
    .min(1, 'not empty')
    .max(most, `at most ${most} characters`)
    .refine((text) => !(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .eY)(text), 'holds a control character');
function isTime(text) {
    return (/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/.test(text) &&
        !Number.isNaN(Date.parse(text)));
}
const revocation = zod__WEBPACK_IMPORTED_MODULE_1__  .rej({
    key: key.optional().describe('A bake key, as `bakehouse plan` and a record show it.'),
    recipe: recipe.optional().describe('A recipe, on whatever it stands.'),
    image: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()
        .trim()
        .regex(/^[^\s*?[\]{}]{1,500}$/, 'the id of one image, without blanks and patterns')
        .optional()
        .describe('One image by its id at its provider, as its record has it.'),
    digest: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()
        .toLowerCase()
        .regex(/^sha256:[0-9a-f]{64}$/, 'sha256: and 64 hex digits')
        .optional()
        .describe('One image by a digest of it: of its config, its manifest or a file.'),
    reason: words(1000).describe('Why, for whoever is stopped by it.'),
    by: words(100).describe('Who says so.'),
    at: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP()
        .refine(isTime, 'must be a date or a time, as 2026-11-30T12:00:00Z')
        .describe('When it was revoked. It counts at once, also where that is still to come.'),
    inherit: zod__WEBPACK_IMPORTED_MODULE_1__  .zMY()
        .default(true)
        .describe('Whether what builds on it is revoked with it. It always gets a new key where this one does.'),
    'on-revoke': zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(onRevokes)
        .default('fail')
        .describe('What publishing does instead: `fail` publishes nothing, `none` leaves the image out, `previous` publishes the newest earlier image of the leg that passed its tests and is not revoked.'),
})
    .refine((entry) => revokedBy.filter((name) => entry[name] !== undefined).length === 1, {
    error: `must have exactly one of ${revokedBy.join(', ')}`,
});
const revocationFile = zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(revocation).max(50_000, 'at most 50000 entries');
function revocationsOf(...lists) {
    const named = new Map();
    for (const entry of lists.flat()) {
        const place = placeOf(entry);
        const there = named.get(place);
        named.set(place, there === undefined ? entry : stricter(there, entry));
    }
    return { entries: [...named.values()], named };
}
const NO_REVOCATIONS = revocationsOf();
function nameOf(entry) {
    const by = revokedBy.find((one) => entry[one] !== undefined) ?? 'key';
    return [by, entry[by] ?? ''];
}
function placeOf(entry) {
    const [by, name] = nameOf(entry);
    return place(by, name);
}
function place(by, name) {
    return `${by} ${name.toLowerCase()}`;
}
function stricter(one, other) {
    const first = onRevokes.find((name) => name === one['on-revoke'] || name === other['on-revoke']) ?? 'fail';
    return { ...one, inherit: one.inherit || other.inherit, 'on-revoke': first };
}
function revocationOfMade({ named }, { key, recipe }) {
    return ((key === null ? undefined : named.get(place('key', key))) ??
        (recipe === null ? undefined : named.get(place('recipe', recipe))));
}
function revocationOfImage({ named }, { id, digests = {}, files = [] }) {
    if (named.size === 0)
        return undefined;
    const known = [...Object.values(digests), ...files.map(({ sha256 }) => sha256), ...digestsWithin(id)];
    const places = [place('image', id), ...known.flatMap((one) => [place('digest', one), place('image', one)])];
    for (const one of places) {
        const found = named.get(one);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function revocationOfFound(list, image) {
    const own = revocationOfImage(list, image);
    if (own !== undefined || image.parent === undefined)
        return own;
    const above = revocationOfImage(list, { id: image.parent });
    return above?.inherit === true ? above : undefined;
}
function revocationOfKin(list, { key, recipe, images, name }) {
    return (revocationOfMade(list, { key, recipe }) ??
        [{ id: name, digests: {} }, ...images].map((one) => revocationOfImage(list, one)).find((one) => one !== undefined));
}
function digestsWithin(id) {
    const found = /(?:^|@)(sha256:[0-9a-f]{64})$/i.exec(id)?.[1];
    return found === undefined ? [] : [found];
}
function revocationOfRecord(list, { key, recipe, images }) {
    return (revocationOfMade(list, { key, recipe }) ??
        images.map((image) => revocationOfImage(list, image)).find((one) => one !== undefined));
}
const LONGEST_REASON = 200;
function revokedWords(entry) {
    const [by, name] = nameOf(entry);
    const line = (text) => (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .IN)(text.replace(/\s+/g, ' ').trim(), LONGEST_REASON);
    return `revoked by ${line(entry.by)} at ${entry.at} (${by} ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_0__  .IN)(name, 80)}): ${line(entry.reason).replace(/\.$/, '')}`;
}


/***/ }),

/***/ 76474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Lv: () => (  isList),
    Ze: () => (  isImagesJson),
    e0: () => (  MANIFEST),
    h$: () => (  IMAGES_JSON_PLACES),
    n4: () => (  DEFAULT_MANIFESTS)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const MANIFEST = 'bakehouse.yml';
const IMAGES_JSON_PLACES = ['IMAGES.json', 'docker/IMAGES.json', '.docker/IMAGES.json'];
const DEFAULT_MANIFESTS = [MANIFEST, ...IMAGES_JSON_PLACES];
function isImagesJson(file) {
    return file.endsWith('.json') && /images/i.test((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file));
}
function isList(from) {
    return from.length > 0 && from.every(isImagesJson);
}


/***/ }),

/***/ 52324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V: () => (  PLAN_FILE),
    u: () => (  openPlan)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88278);
  var _plan_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96024);





const PLAN_FILE = 'plan.json';
async function openPlan(host, given, digest) {
    if (digest === '')
        return readGiven(host, given, digest);
    const name = [host.temporary, host.workspace, given, digest].join('\0');
    const known = opened.get(name);
    if (known !== undefined)
        return known;
    const opening = readGiven(host, given, digest);
    opened.clear();
    opened.set(name, opening);
    try {
        return await opening;
    }
    catch (error) {
        opened.delete(name);
        throw error;
    }
}
const opened = new Map();
async function readGiven(host, given, digest) {
    if (given === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo('Input "plan" is required here: the path of plan.json, or its artifact.');
    const expected = digest === '' ? undefined : digest;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(host.workspace, given);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return { ...(0,_plan_file_js__WEBPACK_IMPORTED_MODULE_4__  .m3)(path, expected), fromArtifact: false };
    if (/[/\\]/.test(given))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`Input "plan" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(given)}, which does not exist.`);
    if (expected === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo('Input "plan-digest" is required with a plan out of an artifact, which any job of the run may have written: the output "digest" of plan.');
    }
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.temporary, 'bakehouse', 'plan-artifact');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    const result = await host.download(given, folder);
    if (result.kind === 'unavailable') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`Input "plan" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(given)}, which is no path here, and no artifact: ${result.reason}`);
    }
    return { ...(0,_plan_file_js__WEBPACK_IMPORTED_MODULE_4__  .m3)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, PLAN_FILE), expected), fromArtifact: true };
}


/***/ }),

/***/ 96024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    lI: () => (  orderedPlan),
    m3: () => (  readPlan),
    pD: () => (  writePlan)
  });
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52948);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1252);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88278);
  var _image_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79177);
  var _image_record_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33554);
  var _default_manifests_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76474);








const MOST_BYTES = 128 * 1024 * 1024;
const MOST_TOLD = 5;
const STAGES = ['bake', 'verify', 'publish'];
function renderPlan(plan) {
    return [...planPieces(plan)].join('');
}
function* planPieces(plan) {
    yield* (0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .Eu)(orderedPlan(plan));
    yield '\n';
}
function writePlan(path, plan) {
    return (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__  .Rx)(path, planPieces(plan), 0o644);
}
function orderedPlan(plan) {
    return {
        ...plan,
        legs: (0,_default_manifests_js__WEBPACK_IMPORTED_MODULE_6__  .Lv)(plan.from) ? plan.legs : plan.legs.toSorted((a, b) => a.level - b.level || (0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .Nx)(a.leg, b.leg)),
        records: plan.records.toSorted((a, b) => (0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .Nx)(a.leg, b.leg) || STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage)),
    };
}
function readPlan(path, expected) {
    const what = `The plan ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(path)}`;
    if (expected !== undefined && !/^sha256:[0-9a-f]{64}$/.test(expected)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`The plan's digest must be sha256: and 64 hex digits, but was ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(expected)}.`);
    }
    const bytes = (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__  .CB)('The plan', path, MOST_BYTES);
    const digest = (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__  .sc)(bytes);
    if (expected !== undefined && digest !== expected) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} is another one than was meant: its digest is ${digest}, but ${expected} was asked for. Take plan and digest from one run of the plan action.`);
    }
    const value = (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__  .qF)(what, bytes);
    checkSchema(what, value);
    const parsed = _image_plan_js__WEBPACK_IMPORTED_MODULE_4__  .et.safeParse(value);
    if (!parsed.success)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} is not valid: ${problemsOf(parsed.error)}.`);
    checkUnique(what, parsed.data);
    const written = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_7__  .C5)(value, 'records');
    if (Array.isArray(written))
        parsed.data.records.forEach((record, index) => (0,_image_record_file_js__WEBPACK_IMPORTED_MODULE_5__  .bh)(record, written[index]));
    return { plan: parsed.data, digest };
}
function checkSchema(what, value) {
    const isObject = typeof value === 'object' && value !== null && 'schema' in value;
    const schema = isObject && typeof value.schema === 'string' ? value.schema : undefined;
    if (schema === 'bakehouse/plan/1')
        return;
    if (schema?.startsWith('bakehouse/plan/') === true) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} is of the kind ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(schema)}; this version of Bakehouse reads "bakehouse/plan/1". Plan and bake with the same version.`);
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} is no plan: it must begin with the member "schema" of "bakehouse/plan/1".`);
}
function checkUnique(what, { legs }) {
    for (const member of ['leg', 'slug']) {
        const seen = new Set();
        for (const leg of legs) {
            if (seen.has(leg[member]))
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} is not valid: two legs have the ${member} ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(leg[member])}.`);
            seen.add(leg[member]);
        }
    }
}
function problemsOf(error) {
    const told = error.issues.slice(0, MOST_TOLD).map(({ path, message }) => {
        const where = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
        return `${where.replace(/^\./, '').slice(0, 120)}: ${message.slice(0, 200)}`;
    });
    const more = error.issues.length - told.length;
    return `${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}


/***/ })

};
