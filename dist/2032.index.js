export const id = 2032;
export const ids = [2032,4463];
export const modules = {

/***/ 49788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (  cleanUp)
});

var clock = __webpack_require__(94850);
var annotations = __webpack_require__(4541);
var process_deadline = __webpack_require__(42252);
var errors = __webpack_require__(8005);
var process_process = __webpack_require__(63815);
var leftover = __webpack_require__(79825);
var secrets_environment = __webpack_require__(94463);
var dockerfile_image = __webpack_require__(49092);
var build_sweep = __webpack_require__(3576);
var artifact_id = __webpack_require__(90551);
var leftovers = __webpack_require__(7650);
var observer = __webpack_require__(38931);
var results = __webpack_require__(71201);
var bake_asked = __webpack_require__(25021);
var dockerfile_run = __webpack_require__(60834);
var bake_sightings = __webpack_require__(67942);
var started_processes = __webpack_require__(59907);
;// CONCATENATED MODULE: ./.build/bake/cleanup.js













const NOTE_MS = 10_000;
const ANSWER_MS = 20_000;
const LOOK_MS = 1500;
function cleanupOf(means, environment, folder, journal) {
    const child = (0,secrets_environment .Qc)(environment, [], {});
    const sightings = new bake_sightings .l(folder);
    const ofBuilder = journal.record.builder === 'packer'
        ? afterPacker(means, child, folder, journal)
        : afterDocker(means, child, folder, journal);
    return {
        ...ofBuilder,
        sightings,
        sweep: async (deadline, onFound) => {
            const processes = journal.keepOnFailure ? [] : await (0,started_processes .g)(journal.mark, sightings.processes);
            for (const one of processes)
                onFound(one);
            return [...processes, ...(await ofBuilder.sweep(deadline, onFound))];
        },
    };
}
function afterPacker({ providers }, environment, folder, journal) {
    const { startedAt, workingDirectory } = journal;
    const asked = (0,bake_asked .iN)(journal.providers, providers, { folder, startedAt }, environment);
    const observed = () => (0,observer .pD)(folder.stdout, providers);
    return {
        name: 'Packer',
        lookOnce: async () => {
            const looks = asked.flatMap(({ provider, bake }) => provider.sweep?.look?.(bake) ?? []);
            if (looks.length > 0)
                await Promise.race([Promise.allSettled(looks), (0,process_process .cb)(LOOK_MS)]);
        },
        renderer: () => {
            const { reader } = new observer .nu();
            return (lines) => reader.render(lines);
        },
        images: async () => {
            const { artifacts } = await observed();
            const found = (0,artifact_id .M)(artifacts, (build) => build, providers);
            const accounts = (0,bake_asked .s1)(journal.providers);
            return (0,results .M)(found, { providers, environment, workingDirectory, accounts, limitMs: ANSWER_MS });
        },
        note: async () => {
            const noting = asked.filter(({ provider }) => provider.sweep?.note !== undefined);
            if (noting.length === 0)
                return;
            const observer = await observed();
            const signal = AbortSignal.timeout(NOTE_MS);
            await Promise.allSettled(noting.map(async ({ provider, bake }) => provider.sweep?.note?.(bake, observer, signal)));
        },
        tidy: async () => (0,leftovers .D)(asked, await observed()),
        sweep: async (deadline, onFound) => [
            ...(await (0,leftovers .X)({
                providers,
                asked,
                unasked: journal.unasked,
                observer: await observed(),
                kept: [],
                keepOnFailure: journal.keepOnFailure,
                deadline,
                onFound,
            })),
            ...(0,bake_asked .r5)(journal.providers, providers),
        ],
    };
}
function afterDocker({ connectDaemon }, environment, folder, journal) {
    const docker = connectDaemon(environment, 'sweep');
    return {
        name: 'docker',
        lookOnce: async () => { },
        renderer: () => (lines) => lines,
        images: async () => (0,dockerfile_image .T)(docker, (0,dockerfile_run .l)(folder), []),
        note: async () => { },
        tidy: async () => [],
        sweep: async (deadline, onFound) => {
            const { mark, phase } = journal;
            const isImageTold = phase === 'running';
            const build = { docker, mark, idFile: (0,dockerfile_run .l)(folder), isImageTold };
            const part = { what: 'containers', command: (0,build_sweep .Oe)(mark), sweep: () => (0,build_sweep .Lr)(build) };
            return (0,leftover .ub)(part, deadline, onFound);
        },
    };
}

var external_node_fs_ = __webpack_require__(73024);
var descendants = __webpack_require__(58966);
var relay = __webpack_require__(70164);
var tail = __webpack_require__(48390);
var bake_record = __webpack_require__(45057);
;// CONCATENATED MODULE: ./.build/bake/end-builder.js







const GONE_MS = 5000;
const LOOK_EVERY_MS = 150;
async function endBuilder(host, journal, cleanup, log, until) {
    const { child } = journal;
    const { sightings } = cleanup;
    const name = (0,bake_record .r7)(journal.record) ? 'Berkshelf' : cleanup.name;
    if (child === null) {
        for (const pid of (0,process_process .w4)(process_process .M$, journal.mark))
            (0,process_process .vG)(pid, 'SIGTERM');
        await (0,process_process .a0)(async () => (0,process_process .w4)(process_process .M$, journal.mark).length === 0, until);
        return;
    }
    const isThere = () => (0,process_process .W_)(child.pid, child.startTime);
    let running = await isThere();
    if (!running)
        return;
    const watch = (0,descendants .mS)([child, ...sightings.processes], (seen) => sightings.running(seen));
    if (journal.phase !== 'stopping') {
        await cleanup.lookOnce();
        watch.look();
        (0,process_process .vG)(child.pid, 'SIGTERM');
    }
    host.info(`${name} is still cleaning up.`);
    let isWaiting = true;
    const looking = lookOn(cleanup, () => isWaiting);
    await log.showWhile(async () => {
        running = await isThere();
        isWaiting = running && (0,clock .rj)() <= until;
        return isWaiting;
    });
    watch.stop();
    await looking;
    if (!running)
        return;
    host.info(`${name} did not end in time and is killed.`);
    (0,process_process .vG)(child.pid, 'SIGKILL', true);
    for (const pid of (0,process_process .w4)(process_process .M$, journal.mark))
        (0,process_process .vG)(pid, 'SIGKILL');
    await (0,process_process .a0)(async () => !(await isThere()), (0,clock .rj)() + GONE_MS);
}
async function lookOn(cleanup, isGoingOn) {
    while (isGoingOn()) {
        await cleanup.lookOnce();
        await (0,process_process .cb)(LOOK_EVERY_MS);
    }
}
class RestOfLog {
    #host;
    #path;
    #relay;
    #write = () => { };
    #shown;
    constructor(host, folder, { secrets, shown }, cleanup) {
        this.#host = host;
        this.#path = folder.stdout;
        this.#shown = shown;
        this.#relay = (0,relay .CR)(secrets, cleanup.renderer(), (lines) => this.#write(lines));
    }
    async showWhile(isGoingOn) {
        let isOver = false;
        const watch = (0,process_process .a0)(async () => {
            isOver = !(await isGoingOn());
            return isOver;
        }, Number.MAX_SAFE_INTEGER);
        await this.#show(() => (isOver ? 'leave' : 'writing'));
        await watch;
    }
    async showAll() {
        await this.#show(() => 'ended', true);
    }
    async #show(state, isLast = false) {
        if (!(0,external_node_fs_.existsSync)(this.#path))
            return;
        await this.#host.relay(async (write) => {
            this.#write = write;
            this.#shown = await (0,tail .r)(this.#path, this.#shown, this.#relay.push, state);
            if (isLast)
                this.#relay.end();
        });
    }
}

var bake_folder = __webpack_require__(10736);
var bake_journal = __webpack_require__(8209);
var bake_turn = __webpack_require__(59395);
var means = __webpack_require__(80952);
var external_node_path_ = __webpack_require__(76760);
var files = __webpack_require__(74555);
var artifact_name = __webpack_require__(92974);
var outputs = __webpack_require__(28728);
var summary = __webpack_require__(11810);
;// CONCATENATED MODULE: ./.build/actions/bake/tell-leftovers.js









const UPLOAD_MS = 15_000;
async function tellClosing(host, told) {
    const { journal, record, leftovers, nothing, wasKilled } = told;
    const swept = leftovers.length === 0 ? nothing : (0,leftover .NT)(record.leg, leftovers);
    const closing = withFinished(swept, record.images);
    host.info(closing);
    (0,annotations .u)(host, (0,leftover .B7)(leftovers));
    if (host.kind === 'terminal')
        (0,outputs .mN)(host, record.leftovers, 'looked');
    if (wasKilled)
        attempt(host, 'The record', () => (0,bake_record .rh)(journal.recordPath, record));
    await host.summary(`### 🟠 ${record.leg.replace(/[<>|\n]/g, ' ')}: ${closing}\n\n${(0,summary .$_)({ leftovers: [...leftovers] })}\n`);
    if (leftovers.length > 0)
        await keepLeftovers(host, journal, leftovers, told.isKept ? '-all' : '');
    if (!wasKilled || !journal.trusted)
        return;
    const name = (0,artifact_name .N8)(journal.artifactPrefix, journal.slug, 'bake', record.run.attempt);
    await upload(host, 'The record', name, journal.recordPath);
}
function withFinished(closing, images) {
    if (images.length === 0)
        return closing;
    const names = images.map(({ id, region }) => (region === 'local' ? id : `${id} in ${region}`));
    const rest = closing.replace(/nothing was left behind\.$/, 'nothing else was left behind.');
    return `${rest} What was finished stays: ${names.join(', ')}.`;
}
async function keepLeftovers(host, journal, leftovers, suffix) {
    const root = (0,external_node_path_.dirname)(journal.recordPath);
    const text = `${JSON.stringify(leftovers, null, 2)}\n`;
    attempt(host, 'The list of what is left', () => (0,files .vK)(`${root}/leftovers.json`, text, 0o644));
    if (!journal.trusted)
        return;
    const name = (0,artifact_name .gc)(journal.artifactPrefix, journal.slug, journal.record.run.attempt);
    await upload(host, 'The list of what is left', `${name}${suffix}`, `${root}/leftovers.json`);
}
async function upload(host, what, name, path) {
    const uploaded = await host.upload({ name, files: [(0,external_node_path_.basename)(path)], root: (0,external_node_path_.dirname)(path), limitMs: UPLOAD_MS });
    if (uploaded.kind === 'uploaded' || host.kind === 'terminal')
        return;
    host.info(`${what} could not be kept as an artifact: ${uploaded.reason}. It is at ${path}.`);
}
function attempt(host, what, write) {
    try {
        write();
    }
    catch (error) {
        host.annotate({ level: 'warning', message: `${what} could not be written: ${(0,errors .bD)(error)}` });
    }
}

var vendoring = __webpack_require__(88648);
;// CONCATENATED MODULE: ./.build/actions/bake/post.js
















async function cleanUp(host) {
    const found = (0,bake_journal .a0)(host, host.state('journal'), means .K.providers);
    if (found === undefined)
        return;
    const { folder, journal } = found;
    let told;
    const turn = await (0,bake_turn .XC)(host, journal?.turn ?? []);
    try {
        if (journal !== undefined && journal.phase !== 'done') {
            told = await host.group('Clean-up', () => cleanUpAfter(host, folder, journal));
        }
        if (journal?.phase === 'done') {
            const left = await cleanupOf(means .K, host.environment, folder, journal).tidy();
            (0,leftover .sc)(host, left);
            (0,annotations .u)(host, (0,leftover .B7)(left));
        }
    }
    finally {
        (0,leftover .sc)(host, removeFolder(folder));
        turn.release();
    }
    if (told !== undefined)
        await tellClosing(host, told);
}
async function cleanUpAfter(host, folder, journal) {
    const deadline = (0,process_deadline .gF)(host);
    const wasKilled = journal.phase === 'running';
    const isOurselves = journal.main.pid === process.pid;
    if (!isOurselves && (await (0,process_process .W_)(journal.main.pid, journal.main.startTime))) {
        (0,process_process .vG)(journal.main.pid, 'SIGKILL');
        host.info('The main step was still there; it was ended.');
    }
    const waited = (0,clock .rj)();
    const cleanup = cleanupOf(means .K, host.environment, folder, journal);
    const log = new RestOfLog(host, folder, journal, cleanup);
    const noted = cleanup.note();
    if (wasKilled)
        await Promise.race([noted, (0,process_process .cb)(NOTE_FIRST_MS)]);
    await endBuilder(host, journal, cleanup, log, deadline.wait);
    await noted;
    const seconds = Math.round(((0,clock .rj)() - waited) / 1000);
    const isCheck = journal.phase === 'checking';
    const soFar = [];
    const onFound = (one) => {
        soFar.push(one);
        (0,leftover .sc)(host, [one]);
    };
    let early;
    const patience = setTimeout(() => {
        if (soFar.length > 0)
            early = keepLeftovers(host, journal, soFar, '');
    }, PATIENCE_MS);
    const swept = isCheck
        ? await (0,started_processes .g)(journal.mark, cleanup.sightings.processes)
        : await cleanup.sweep(deadline.end - TELLING_MS, onFound);
    const images = wasKilled ? (await cleanup.images()).filter(({ id }) => id !== '') : [];
    clearTimeout(patience);
    await early;
    const tidied = tidy(host, folder, journal);
    (0,leftover .sc)(host, isCheck ? [...swept, ...tidied] : tidied);
    await log.showAll();
    if (isCheck)
        return undefined;
    const leftovers = [...swept, ...tidied];
    const record = wasKilled ? recordOfKilled(journal, images) : journal.record;
    return {
        journal,
        record: { ...record, leftovers: [...record.leftovers, ...leftovers] },
        leftovers,
        nothing: `Cleaned by ${cleanup.name} in ${seconds} s; nothing was left behind.`,
        wasKilled,
        isKept: early !== undefined,
    };
}
const NOTE_FIRST_MS = 3000;
const PATIENCE_MS = 10_000;
const TELLING_MS = 20_000;
function recordOfKilled(journal, images) {
    return {
        ...journal.record,
        status: 'cancelled',
        images: [...images],
        failure: { class: 'cancelled', message: 'The step was killed before it could end.' },
        stages: [...(0,bake_record .cB)(journal.record.stages, 'failed', new Date())],
    };
}
function tidy(host, folder, journal) {
    try {
        return (0,vendoring .jz)(host, folder, journal).found;
    }
    catch (error) {
        const reason = `what Berkshelf left in the repository could not be removed: ${(0,errors .bD)(error)}`;
        return [{ kind: 'file', id: journal.workingDirectory, region: null, state: 'left', reason, command: null }];
    }
}
function removeFolder(folder) {
    try {
        (0,bake_folder .U5)(folder);
        return [];
    }
    catch (error) {
        const { path } = folder;
        return [
            { kind: 'folder', id: path, region: null, state: 'left', reason: (0,errors .bD)(error), command: `rm -rf '${path}'` },
        ];
    }
}


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

/***/ 44495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FV: () => (  escapeMarkdown),
    SS: () => (  codeSpan),
    aY: () => (  foldedBlock),
    mW: () => (  fitSummary),
    tp: () => (  table),
    yZ: () => (  summaryPart),
    zW: () => (  fencedBlock)
  });
const LONGEST_SUMMARY = 900 * 1024;
function escapeMarkdown(text) {
    return text
        .replace(/[\r\n]+/g, ' ')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/([\\`*_{}[\]()#+!|~@])/g, '\\$1');
}
function codeSpan(text) {
    const flat = text.replace(/[\r\n]+/g, ' ').replace(/\|/g, '\\|');
    const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    const pad = flat.startsWith('`') || flat.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${flat}${pad}${fence}`;
}
function foldedBlock(title, text) {
    return `<details><summary>${escapeHtml(title)}</summary>\n\n${fencedBlock(text)}\n\n</details>\n`;
}
function fencedBlock(text) {
    const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${text}\n${fence}`;
}
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
function summaryPart(markdown) {
    return `${markdown.trimEnd()}\n\n`;
}
function fitSummary(markdown) {
    if (Buffer.byteLength(markdown) <= LONGEST_SUMMARY)
        return markdown;
    const cut = Buffer.from(markdown).subarray(0, LONGEST_SUMMARY).toString().replace(/�$/, '');
    return `${cut}\n\n_This summary was cut at 900 KiB; the record and the log hold the rest._\n`;
}
function escapeHtml(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
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

/***/ 91242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    r: () => (  resolveBases)
  });
  var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39535);

const MOST_AT_ONCE = 8;
async function resolveBases(lists, resolve) {
    const requests = new Map(lists.flat().map(({ request }) => [JSON.stringify(request), request]));
    const answers = new Map(await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_0__  .Q)([...requests], MOST_AT_ONCE, async ([text, request]) => [text, await resolve(request)]));
    return lists.map((bases) => {
        const told = bases.map(({ request, text, file, line }) => {
            const answer = answers.get(JSON.stringify(request));
            const named = `${text} at ${file}:${line}`;
            return answer?.kind === 'resolved'
                ? { named, source: answer.source, reason: null }
                : { named, source: null, reason: answer?.reason ?? 'nobody was asked' };
        });
        return [...new Map(told.map((one) => [one.named, one])).values()];
    });
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

/***/ 96053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    N: () => (  workersOf),
    ir: () => (  lookForDeposits),
    yD: () => (  keeperOf)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39535);


const AT_ONCE = 8;
const MOST_TOLD = 3;
async function lookForDeposits(question, providers, asker) {
    if (question.isAccepted)
        return { kind: 'there', artifacts: [] };
    const answers = await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_1__  .Q)(question.deposits, AT_ONCE, async (deposit) => {
        try {
            return await lookForOne(deposit, question, providers, asker);
        }
        catch (error) {
            return { kind: 'lost', reason: `${called(deposit)} could not be looked for: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}` };
        }
    });
    const lost = [...new Set(answers.flatMap((one) => (one.kind === 'lost' ? [one.reason] : [])))];
    if (lost.length === 0) {
        return { kind: 'there', artifacts: answers.flatMap((one) => (one.kind === 'there' ? one.artifacts : [])) };
    }
    const more = lost.length > MOST_TOLD ? `; and ${lost.length - MOST_TOLD} more` : '';
    return { kind: 'lost', reason: `${lost.slice(0, MOST_TOLD).join('; ')}${more}` };
}
function workersOf(deposits) {
    return [...new Set(deposits.filter(({ left }) => left.kind !== 'manifest').map(({ by }) => by))];
}
function keeperOf(kind, providers) {
    return providers.find(({ deposits }) => deposits?.kinds.includes(kind));
}
async function lookForOne(deposit, { images, key, workingDirectory }, providers, asker) {
    const { left, build, by } = deposit;
    if (left.kind === 'manifest')
        return { kind: 'there', artifacts: [] };
    const lost = (reason) => ({ kind: 'lost', reason });
    if (left.kind === 'unknown')
        return lost(`${left.reason} (${deposit.file}:${deposit.line})`);
    const keeper = keeperOf(left.kind, providers);
    if (keeper?.deposits === undefined)
        return lost(`${called(deposit)} is nowhere that can be looked at`);
    const isFile = left.kind === 'files';
    const image = images.find((one) => one.provider === keeper.name && (one.build ?? build) === build);
    if (!isFile && image === undefined)
        return lost(`${called(deposit)} is of no image that is there`);
    const artifacts = [];
    for (const at of left.kind === 'files' ? left.paths : left.references) {
        const seen = await keeper.deposits.look({ kind: left.kind, at, key, workingDirectory }, asker);
        if (seen.kind === 'unasked')
            return lost(`${called(deposit)} is not looked for: ${seen.reason}`);
        if (seen.kind === 'missing')
            return lost(`${by} is to run: ${isFile ? seen.reason : `${at} is not there (${seen.reason})`}`);
        if (!isFile && seen.digest !== image?.id)
            return lost(`${by} is to run: ${at} is another image`);
        artifacts.push({ build, by, kind: isFile ? 'file' : 'name', at, digest: seen.digest });
    }
    return { kind: 'there', artifacts };
}
function called({ by, build, file, line }) {
    return `what ${by} left of ${build} (${file}:${line})`;
}


/***/ }),

/***/ 32354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $: () => (  writtenFiles),
    r: () => (  templatesOf)
  });
  var _core_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1252);
  var _image_channel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58735);


const FILE_FIELDS = ['manifest', 'tfvars', 'properties', 'map', 'dotenv', 'markdown'];
function templatesOf(legs) {
    return [...new Set(legs.map(({ work }) => (work.builder === 'packer' ? work.template : work.file)))].sort();
}
function writtenFiles(targets, channels = {}) {
    const histories = Object.entries(channels).map(([name, { history }]) => escaped((0,_image_channel_js__WEBPACK_IMPORTED_MODULE_0__  .ae)(name, history)));
    const files = Object.values(targets).flatMap((target) => {
        const own = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(target, 'files');
        return FILE_FIELDS.flatMap((field) => {
            const path = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(own, field);
            return typeof path === 'string' ? [globOf(path)] : [];
        });
    });
    return [...files, ...histories];
}
function globOf(pattern) {
    return pattern
        .split(/(\{\{|\}\}|\{[^{}]*\})/)
        .map((part) => {
        const isPlaceholder = part.startsWith('{') && part !== '{{' && part.endsWith('}');
        return isPlaceholder ? '*' : escaped(part.replace(/\{\{|\}\}/, (two) => two.charAt(0)));
    })
        .join('');
}
function escaped(text) {
    return text.replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
}


/***/ }),

/***/ 44993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  doubtOfFoundation)
  });
  var _image_revocation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37446);

function doubtOfFoundation(images, { leg, images: good, isBuiltOnLeg, isNew }, { entries }) {
    const isOfImage = ([by]) => by === 'image' || by === 'digest';
    if (!entries.some((entry) => entry.inherit && isOfImage((0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_0__  .Vb)(entry))))
        return undefined;
    const since = 'since an image was revoked';
    for (const { id, created, parent } of images) {
        if (parent !== undefined) {
            if (!isBuiltOnLeg || good.some((one) => one.id.toLowerCase() === parent.toLowerCase()))
                continue;
            return `${id} stands on ${parent}, which is not the image of ${leg} that is taken ${since}`;
        }
        const isOlder = ({ created: other }) => created === null || other === null ? isNew : Date.parse(created) < Date.parse(other);
        if (good.length === 0 || good.some(isOlder))
            return `nothing says that ${id} was made of the image of ${leg} that is taken ${since}`;
    }
    return undefined;
}


/***/ }),

/***/ 2422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  yf: () => (  baseResolver),
  o$: () => (  machineForm),
  ev: () => (  resolveSource),
  Bb: () => (  sourceKinds),
  eb: () => (  sourceRequests)
});

var schemas = __webpack_require__(2503);
var errors = __webpack_require__(8005);
var provider = __webpack_require__(33623);
var external_node_fs_ = __webpack_require__(73024);
var wording = __webpack_require__(37478);
var paths = __webpack_require__(56408);
;// CONCATENATED MODULE: ./.build/plan/id-map.js




const MOST_BYTES = 4 * 1024 * 1024;
function idFromMap(repository, file, field) {
    const path = (0,paths .CT)('source.map', repository, repository, file);
    const stat = (0,external_node_fs_.statSync)(path);
    if (!stat.isFile())
        throw new errors .yo(`source.map names ${file}, which is not a file.`);
    if (stat.size > MOST_BYTES) {
        throw new errors .yo(`source.map names ${file}, which has ${stat.size} bytes; at most ${MOST_BYTES} are read.`);
    }
    let value;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode((0,external_node_fs_.readFileSync)(path)));
    }
    catch (error) {
        const reason = error instanceof SyntaxError ? error.message : 'it is not UTF-8 text';
        throw new errors .yo(`source.map names ${file}, which is not JSON: ${reason}.`);
    }
    for (const [depth, name] of field.entries()) {
        const where = depth === 0 ? file : `${file} under ${field.slice(0, depth).join('.')}`;
        if (typeof value !== 'object' || value === null || Array.isArray(value)) {
            throw new errors .yo(`source.map: ${where} is ${kindOf(value)}, so it has no field "${name}".`);
        }
        const members = new Map(Object.entries(value));
        if (!members.has(name)) {
            const near = (0,wording .qb)(name, [...members.keys()]);
            const known = [...members.keys()].slice(0, 20).join(', ');
            const hint = near === undefined ? (known === '' ? 'It is empty.' : `It has ${known}.`) : `Did you mean "${near}"?`;
            throw new errors .yo(`source.map: ${where} has no field "${name}". ${hint}`);
        }
        value = members.get(name);
    }
    if (typeof value !== 'string' || value.trim() === '') {
        const got = value === '' ? 'empty' : kindOf(value);
        throw new errors .yo(`source.map: ${field.join('.')} in ${file} must be an image id as a string, but is ${got}.`);
    }
    return value;
}
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'an object';
    return typeof value === 'string' ? 'a string' : `the ${typeof value} ${JSON.stringify(value)}`;
}

;// CONCATENATED MODULE: ./.build/plan/sources.js




const mapRequest = schemas .Ikc({ of: schemas .euz('map'), file: schemas .YjP(), field: schemas .YOg(schemas .YjP()).min(1) })
    .describe('An id out of a JSON file, by the names that lead to it.');
const idRequest = schemas .Ikc({ of: schemas .euz('id'), id: schemas .YjP().min(1) });
function sourceKinds(providers) {
    return new Map(providers.flatMap(({ sources = {} }) => Object.entries(sources)));
}
function machineForm(providers) {
    const [first, ...others] = providers.flatMap(({ trial }) => trial?.machine ?? []);
    return first === undefined || others.length === 0 ? first : schemas .KCZ([first, ...others]);
}
function sourceRequests(providers) {
    const [first, ...others] = [...sourceKinds(providers).values()].map(({ request }) => request);
    return first === undefined
        ? schemas .gMt('of', [mapRequest, idRequest])
        : schemas .gMt('of', [first, ...others, mapRequest, idRequest]);
}
async function resolveSource(request, providers, asker) {
    const kind = sourceKinds(providers).get(request.of);
    if (kind !== undefined)
        return await kind.resolve(request, asker);
    const own = schemas .gMt('of', [mapRequest, idRequest]).safeParse(request);
    if (!own.success) {
        throw new errors .yo((0,provider .JM)(request.of, 'look for an image to start from', 'Name it by its id: source: {id: …}.'));
    }
    if (own.data.of === 'id')
        return { of: 'id', id: own.data.id, name: null };
    const { file, field } = own.data;
    return { of: 'map', id: idFromMap(asker.repository, file, field), name: `${file}: ${field.join('.')}` };
}
function baseResolver(providers, asker) {
    const kinds = sourceKinds(providers);
    return async (request) => {
        const kind = kinds.get(request.of);
        if (kind === undefined)
            return { kind: 'unresolved', reason: 'it is no name that moves' };
        try {
            return { kind: 'resolved', source: await kind.base(request, asker) };
        }
        catch (error) {
            if (!(error instanceof errors .yo))
                throw error;
            const reason = (0,errors .bD)(error).replace(/^source\.\w+: /, '').replace(/\.$/, '');
            return { kind: 'unresolved', reason };
        }
    };
}


/***/ }),

/***/ 84030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H6: () => (  answeredOf),
    OZ: () => (  ANSWERED),
    V3: () => (  answeringRecipe),
    kC: () => (  recipeNotRevoked)
  });
  var _bake_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13486);

const ANSWERED = 'revoked';
function answeringRecipe(recipe, name) {
    return (0,_bake_key_js__WEBPACK_IMPORTED_MODULE_0__  .dF)({ recipe, [ANSWERED]: name });
}
function answeredOf(values) {
    return (values[ANSWERED] ?? '').split(' ').filter((name) => name !== '');
}
function recipeNotRevoked(recipe, keyOf, revoked) {
    const answers = [];
    let own = recipe;
    for (;;) {
        const name = revoked({ recipe: own, key: keyOf(own) });
        if (name === undefined)
            return { recipe: own, answers };
        answers.push(name);
        own = answeringRecipe(own, name);
    }
}


/***/ })

};
