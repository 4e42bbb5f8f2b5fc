export const id = 7986;
export const ids = [7986];
export const modules = {

/***/ 66554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ checkRights)
});

// EXTERNAL MODULE: ./.build/core/environment.js
var environment = __webpack_require__(2513);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./.build/core/machine-credentials.js


/** In bytes. What a larger one holds is not looked at: it counts. */
const LARGEST = 1024 * 1024;
const any = (text) => text.trim() !== '';
const listed = (text) => !/^(?:|\{\}|\[\])$/.test(text.replaceAll(/\s/g, ''));
const having = (pattern) => (text) => pattern.test(text);
/** AWS's SDKs (shared config), with what makes a profile more than a region. */
const AWS = having(/^[ \t]*(?:aws_access_key_id|aws_secret_access_key|aws_session_token|credential_process|credential_source|web_identity_token_file|role_arn|sso_start_url|sso_session|login_session)[ \t]*=[ \t]*\S/m);
const KUBERNETES = having(/^[ \t]*(?:- )?(?:token|tokenFile|password|client-key|client-key-data|exec|auth-provider):/m);
const OPENSTACK = ['clouds', 'secure'].flatMap((name) => [`${name}.yaml`, `${name}.yml`]);
const cloud = (path, holds = any) => ({ path, isCloud: true, holds });
const other = (path, holds = any) => ({ path, isCloud: false, holds });
const KNOWN = [
    cloud('.aws/credentials', AWS),
    cloud('.aws/config', AWS),
    cloud('.config/gcloud/application_default_credentials.json', listed),
    cloud('.config/gcloud/credentials.db'),
    cloud('.config/gcloud/access_tokens.db'),
    cloud('.azure/msal_token_cache.json', listed),
    cloud('.azure/msal_token_cache.bin'),
    cloud('.azure/service_principal_entries.json', listed),
    cloud('.azure/service_principal_entries.bin'),
    cloud('.azure/accessTokens.json', listed),
    ...OPENSTACK.flatMap((name) => [cloud(`.config/openstack/${name}`), cloud(`/etc/openstack/${name}`)]),
    cloud('.oci/config', having(/^[ \t]*(?:key_file|security_token_file)[ \t]*=/m)),
    cloud('.aliyun/config.json', having(/"(?:access_key_secret|sts_token|ram_role_arn)"\s*:\s*"[^"]/)),
    cloud('.config/hcloud/cli.toml', having(/^[ \t]*token[ \t]*=/m)),
    cloud('.config/doctl/config.yaml', having(/^[ \t]*access-token:[ \t]*[^ \t\r\n"']/m)),
    cloud('.config/scw/config.yaml', having(/^[ \t]*secret_key:[ \t]*\S/m)),
    cloud('.config/linode-cli', having(/^[ \t]*token[ \t]*=/m)),
    cloud('.kube/config', KUBERNETES),
    cloud('.vault-token'),
    other('.docker/config.json', having(/"(?:auth|identitytoken|registrytoken)"\s*:\s*"[^"]|"(?:credsStore|credHelpers)"/)),
    other('.netrc', having(/\bpassword\b/)),
    other('.git-credentials'),
    other('.config/git/credentials'),
    other('.config/gh/hosts.yml', having(/^[ \t]*oauth_token:/m)),
    other('.npmrc', having(/_(?:authToken|auth|password)[ \t]*=/)),
    other('.gem/credentials'),
    other('.pypirc', having(/^[ \t]*password[ \t]*[=:]/m)),
    other('.terraform.d/credentials.tfrc.json', listed),
    ...['id_rsa', 'id_dsa', 'id_ecdsa', 'id_ed25519'].map((name) => other(`.ssh/${name}`)),
];
/**
 * The credentials that lie on this machine where programs look for them without being told: whoever's change runs here
 * could use them, since it runs as the same user. One that this user cannot read counts for nothing.
 */
function machineCredentials(environment) {
    const home = environment['HOME'] || environment['USERPROFILE'] || '';
    const places = KNOWN.flatMap((one) => {
        const path = placeOf(one.path, home, environment);
        return path === undefined ? [] : [{ ...one, path }];
    });
    return places.flatMap(({ path, isCloud, holds }) => (isHeld(path, holds) ? [{ path, isCloud }] : []));
}
/** A variable may name another place; then the usual one is not looked at. */
function placeOf(path, home, environment) {
    if (path.startsWith('/'))
        return path;
    if (path === '.aws/config' && environment['AWS_CONFIG_FILE'])
        return environment['AWS_CONFIG_FILE'];
    const [folder = '', ...rest] = path.split('/');
    const moved = { '.azure': 'AZURE_CONFIG_DIR', '.docker': 'DOCKER_CONFIG', '.config': 'XDG_CONFIG_HOME' }[folder];
    const to = moved === undefined ? undefined : environment[moved];
    if (to)
        return (0,external_node_path_.join)(to, ...rest);
    return home === '' ? undefined : (0,external_node_path_.join)(home, path);
}
function isHeld(path, holds) {
    try {
        const file = (0,external_node_fs_.statSync)(path);
        return file.isFile() && (file.size > LARGEST || holds((0,external_node_fs_.readFileSync)(path, 'utf8')));
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./.build/core/rights.js



/** Who wrote what is about to run decides whether it runs, and what may leave the runner. True when it is trusted. */
function checkRights(host, allowUntrusted, { done, verb }) {
    const { trust } = host;
    if (trust.kind === 'trusted')
        return true;
    if (allowUntrusted) {
        const message = `Untrusted: ${trust.reason}. It is ${done} with all rights of this run, since allow-untrusted is true.`;
        host.annotate({ level: 'warning', title: 'Untrusted change', message });
        return true;
    }
    const Verb = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}`;
    if (!trust.runs) {
        throw new errors/* UserError */.yo(`Nothing is ${done} here: ${trust.reason}. ${Verb} on push, or on the event pull_request.`);
    }
    const credentials = (0,environment/* credentialNames */.MR)(host.environment);
    if (credentials.length > 0) {
        throw new errors/* UserError */.yo(`Nothing is ${done} here: ${trust.reason}, and this job holds credentials (${credentials.join(', ')}). ` +
            'Take them out of jobs that run on pull requests.');
    }
    checkMachine(host, trust.reason, done);
    host.info(`Untrusted: ${trust.reason}. It is ${done}, but no record, log or tag leaves this runner.`);
    return false;
}
/** What runs here runs as the runner's user: it can use whatever lies in that user's home. */
function checkMachine(host, reason, done) {
    const held = machineCredentials(host.environment);
    const paths = (isCloud) => held.flatMap((one) => (one.isCloud === isCloud ? [one.path] : [])).join(', ');
    if (held.some(({ isCloud }) => isCloud)) {
        throw new errors/* UserError */.yo(`Nothing is ${done} here: ${reason}, and this machine holds credentials (${paths(true)}). ` +
            'Take them off machines that run pull requests.');
    }
    if (held.length === 0)
        return;
    const message = `Untrusted: ${reason}. What it runs can read credentials of this machine (${paths(false)}). Take them off machines that run pull requests.`;
    host.annotate({ level: 'warning', title: 'Untrusted change', message });
}


/***/ }),

/***/ 70826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ tellShortSecrets)
/* harmony export */ });
/* unused harmony export shortSecrets */
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2513);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31419);


function shortSecrets(secrets, environment) {
    const given = new Set(secrets.map(([name]) => name));
    return {
        plainOnly: secrets.flatMap(([name, value]) => (value !== '' && value.length < _secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .SHORTEST_ENCODED */ .Ov ? [name] : [])),
        shown: Object.entries(environment).flatMap(([name, value = '']) => value !== '' && value.length < _environment_js__WEBPACK_IMPORTED_MODULE_0__/* .SHORTEST_CREDENTIAL */ .$r && (0,_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .isCredentialName */ .hN)(name) && !given.has(name) ? [name] : []),
    };
}
/** Names them, since nobody would expect it. Never tells a value. */
function tellShortSecrets(host, secrets, environment) {
    const { plainOnly, shown } = shortSecrets(secrets, environment);
    if (plainOnly.length > 0) {
        const message = `Hidden as plain text only, and in none of the forms that programs print, since a value has fewer than ` +
            `${_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .SHORTEST_ENCODED */ .Ov} characters: ${plainOnly.join(', ')}. Give it a longer value.`;
        host.annotate({ level: 'warning', title: 'Short secret', message });
    }
    // Credentials that somebody means are longer; this is a stand-in, or a word such as `true`.
    if (shown.length > 0) {
        host.info(`Not hidden, since a value has fewer than ${_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .SHORTEST_CREDENTIAL */ .$r} characters: ${shown.join(', ')}`);
    }
}


/***/ }),

/***/ 9976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ findLegRecord)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_job_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6584);
/* harmony import */ var _image_record_artifacts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84065);
/* harmony import */ var _image_record_chain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29131);
/* harmony import */ var _image_record_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33554);






/**
 * The record that holds for a leg: of an earlier step of this job, named by the input `records`, of the plan, or an artifact
 * of the run. Undefined where there is none. Throws a UserError where what is there is wrong.
 */
async function findLegRecord(host, inputs, plan, leg) {
    return (0,_image_record_chain_js__WEBPACK_IMPORTED_MODULE_4__/* .latestRecord */ .tr)(await candidates(host, inputs, plan, leg), leg.leg);
}
async function candidates(host, inputs, plan, { leg, slug, todo }) {
    const folderOfLeg = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_core_job_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .jobFolder */ .O)(host), 'legs', slug);
    const own = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folderOfLeg) ? (0,_image_record_chain_js__WEBPACK_IMPORTED_MODULE_4__/* .readRecordFiles */ .dT)((0,_image_record_file_js__WEBPACK_IMPORTED_MODULE_5__/* .findRecordFiles */ .c4)([folderOfLeg])) : NONE;
    const named = inputs.records.length === 0 ? NONE : (0,_image_record_chain_js__WEBPACK_IMPORTED_MODULE_4__/* .readRecordFiles */ .dT)((0,_image_record_file_js__WEBPACK_IMPORTED_MODULE_5__/* .findRecordFiles */ .c4)(inputs.records));
    const mine = named.records.filter(({ record }) => record.leg === leg);
    if (own.records.length > 0 || mine.length > 0) {
        return { records: [...own.records, ...mine], problems: [...own.problems, ...named.problems] };
    }
    // What is planned to be baked has no result in the plan, whatever an earlier run left.
    const planned = todo.includes('bake') ? [] : plan.records.filter((one) => one.leg === leg).map(_image_record_file_js__WEBPACK_IMPORTED_MODULE_5__/* .plannedRecord */ .w9);
    if (todo.length === 0 && planned.length > 0)
        return { records: planned, problems: [] };
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.temporary, 'bakehouse', 'parents', slug);
    const found = await (0,_image_record_artifacts_js__WEBPACK_IMPORTED_MODULE_3__/* .downloadRecords */ .L)(host, inputs['artifact-prefix'], new Map([[slug, leg]]), folder);
    if (found.kind === 'unavailable')
        return { records: planned, problems: [] };
    return { records: [...planned, ...found.set.records], problems: found.set.problems };
}
const NONE = { records: [], problems: [] };


/***/ }),

/***/ 7580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ below),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   w1: () => (/* binding */ createDisk)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _path_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(772);




const NOTHING = { kinds: new Map(), folded: new Map() };
/**
 * Looks at each folder once: a plan asks for the same names again and again, and for many that are not there.
 * @param root absolute, links resolved
 */
function createDisk(root) {
    const listings = new Map();
    const absolute = (path) => (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .pathBytes */ .X)(path === '' ? root : `${root}/${path}`);
    function listing(folder) {
        const known = listings.get(folder);
        if (known !== undefined)
            return known;
        const found = kindOf(folder) === 'folder' ? readListing(absolute(folder)) : NOTHING;
        listings.set(folder, found);
        return found;
    }
    function kindOf(path) {
        return path === '' ? 'folder' : listing(parentOf(path)).kinds.get(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.basename(path));
    }
    function* filesIn(folder) {
        for (const [name, kind] of listing(folder).kinds) {
            const path = below(folder, name);
            if (kind === 'file' || kind === 'link')
                yield path;
            else if (kind === 'folder' && name !== '.git')
                yield* filesIn(path);
        }
    }
    return {
        kindOf,
        namesLike: (folder, name) => {
            const { kinds, folded } = listing(folder);
            return kinds.has(name) ? [name] : (folded.get(fold(name)) ?? []);
        },
        namesIn: (folder) => [...listing(folder).kinds.keys()],
        filesIn: (folder) => [...filesIn(folder)],
        linkTarget: (path) => (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .pathText */ .L)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(absolute(path), { encoding: 'buffer' })),
        absolute,
    };
}
/** An empty name is the folder itself. */
function below(folder, name) {
    if (name === '')
        return folder;
    return folder === '' ? name : `${folder}/${name}`;
}
/** The folder that holds a path; empty for the root. */
function parentOf(path) {
    const slash = path.lastIndexOf('/');
    return slash === -1 ? '' : path.slice(0, slash);
}
function readListing(folder) {
    const kinds = new Map();
    const folded = new Map();
    for (const entry of entriesOf(folder)) {
        const name = (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .pathText */ .L)(entry.name);
        kinds.set(name, kindOfEntry(entry));
        const like = folded.get(fold(name));
        if (like === undefined)
            folded.set(fold(name), [name]);
        else
            like.push(name);
    }
    return { kinds, folded };
}
function entriesOf(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true, encoding: 'buffer' });
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) === 'ENOENT' || (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) === 'ENOTDIR')
            return [];
        throw error;
    }
}
function kindOfEntry(entry) {
    if (entry.isFile())
        return 'file';
    if (entry.isDirectory())
        return 'folder';
    return entry.isSymbolicLink() ? 'link' : 'other';
}
/** macOS and Windows open a file by a name in other letters; what they would open counts on every machine. */
function fold(name) {
    return name.normalize('NFC').toLowerCase();
}


/***/ }),

/***/ 772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ pathText),
/* harmony export */   X: () => (/* binding */ pathBytes)
/* harmony export */ });
// A file's name is bytes. As text it is UTF-8 where it can be; a byte that belongs to no character becomes the lone
// surrogate U+DC00 + byte, as in Python's surrogateescape: no two names become the same text, and JSON keeps it.
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LONE = /[\udc80-\udcff]/;
function pathText(bytes) {
    try {
        return STRICT.decode(bytes);
    }
    catch {
        return piecewise(bytes);
    }
}
/** What the file system is to be asked for. */
function pathBytes(text) {
    if (!LONE.test(text) || text.isWellFormed())
        return text;
    return Buffer.concat(Array.from(text, (character) => {
        const code = character.codePointAt(0) ?? 0;
        return code >= 0xdc80 && code <= 0xdcff ? Buffer.of(code - 0xdc00) : Buffer.from(character);
    }));
}
function piecewise(bytes) {
    let text = '';
    for (let at = 0; at < bytes.length;) {
        const length = characterLength(bytes[at] ?? 0);
        const character = decoded(bytes.subarray(at, at + length));
        text += character ?? String.fromCharCode(0xdc00 + (bytes[at] ?? 0));
        at += character === undefined ? 1 : length;
    }
    return text;
}
function characterLength(first) {
    if (first < 0xc0)
        return 1;
    if (first < 0xe0)
        return 2;
    return first < 0xf0 ? 3 : 4;
}
function decoded(bytes) {
    try {
        return STRICT.decode(bytes);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 21159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ readRepository)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/inputs.js
var inputs = __webpack_require__(28619);
// EXTERNAL MODULE: ./.build/recipe/disk.js
var recipe_disk = __webpack_require__(7580);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/command.js
var command = __webpack_require__(43497);
// EXTERNAL MODULE: ./.build/core/environment.js
var core_environment = __webpack_require__(2513);
// EXTERNAL MODULE: ./.build/recipe/path-bytes.js
var path_bytes = __webpack_require__(772);
;// CONCATENATED MODULE: ./.build/recipe/git-index.js






/** Settings by which the configuration of a repository names programs that git runs. */
const HARMLESS = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'core.untrackedCache=false'];
/**
 * Reads git's index; executes nothing that the repository or its configuration names. What the machine's own
 * configuration says is heeded, as `safe.directory` stands there.
 * @param folder absolute
 */
async function readGitIndex(folder, environment) {
    const [tracked, others] = await Promise.all([
        listFiles(folder, environment, ['--stage', '-t']),
        listFiles(folder, environment, ['--others', '--exclude-standard']),
    ]);
    // A folder that cannot be looked into, as another user's, holds nothing that a bake could read.
    if (others.exitCode !== 0)
        throw refusal(folder, others.stderr);
    // An object that is missing (a sparse index in a partial clone) is no failure to git: it lists what it has.
    if (tracked.exitCode !== 0 || /^(?:error|fatal): /m.test(tracked.stderr))
        throw refusal(folder, tracked.stderr);
    return { ...entriesOf(tracked.stdout), untracked: pathsOf(others.stdout) };
}
async function listFiles(folder, environment, flags) {
    return await runGit([...HARMLESS, '--no-pager', 'ls-files', ...flags, '-z'], folder, (0,core_environment/* childEnvironment */.Qc)(environment, [], {
        LC_ALL: 'C',
        LANGUAGE: 'C',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_NO_LAZY_FETCH: '1',
        // A git that does not know this yet would fetch what is missing: by no protocol.
        GIT_ALLOW_PROTOCOL: 'none',
    }));
}
/** Paths with a NUL byte behind each. A repository within, which is none of its submodules, is named with a slash. */
function pathsOf(listing) {
    const paths = [];
    for (let at = 0; at < listing.length;) {
        const end = listing.indexOf(0, at);
        if (end === -1)
            throw new Error('git ls-files wrote a line of no known form.');
        if (listing[end - 1] !== 0x2f)
            paths.push((0,path_bytes/* pathText */.L)(listing.subarray(at, end)));
        at = end + 1;
    }
    return paths;
}
/** `<tag> <mode> <object> <stage>\t<path>` and a NUL byte; while a merge is not settled, a path has up to three entries. */
function entriesOf(listing) {
    const files = new Set();
    const skipped = new Set();
    const submodules = new Set();
    for (let at = 0; at < listing.length;) {
        const end = listing.indexOf(0, at);
        const tab = listing.indexOf(0x09, at);
        if (end === -1 || tab === -1 || tab > end)
            throw new Error('git ls-files wrote a line of no known form.');
        const path = (0,path_bytes/* pathText */.L)(listing.subarray(tab + 1, end));
        if (listing.subarray(at + 2, at + 9).toString('latin1') === '160000 ')
            submodules.add(path);
        else
            files.add(path);
        // S: skip-worktree.
        if (listing[at] === 0x53)
            skipped.add(path);
        at = end + 1;
    }
    return { files: [...files], submodules: [...submodules], skipped: [...skipped] };
}
function refusal(folder, stderr) {
    const lines = stderr.trim().split('\n');
    const said = lines.find((line) => /^(?:error|fatal): /.test(line)) ?? lines[0] ?? '';
    if (stderr.includes('dubious ownership')) {
        return new errors/* UserError */.yo(`git does not trust ${folder}, since another user owns it, as in a job that runs in a container. ` +
            `Add a step: git config --global --add safe.directory ${JSON.stringify(folder)}`);
    }
    if (stderr.includes('not a git repository')) {
        return new errors/* UserError */.yo(`${folder} is no git repository, so nobody can tell which files are inputs of an image. ` +
            'Check it out with actions/checkout; an unpacked archive has no .git. On a laptop, run git init and git add.');
    }
    return new errors/* UserError */.yo(`git cannot list the files of ${folder}: ${said}`);
}
async function runGit(args, cwd, environment) {
    const child = (0,external_node_child_process_.spawn)('git', [...args], {
        cwd,
        env: { ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    (0,command/* limitTime */.DZ)(child, command/* LOCAL_MS */.rR);
    const ended = new Promise((resolve, reject) => {
        child.once('error', (error) => reject((0,errors/* codeOf */.$N)(error) === 'ENOENT' ? new errors/* UserError */.yo('git is not installed here, or not in PATH.') : error));
        child.once('close', (code) => resolve(code ?? 128));
    });
    const [stdout, stderr, exitCode] = await Promise.all([collect(child.stdout), collect(child.stderr), ended]);
    return { exitCode, stdout, stderr: stderr.toString('utf8') };
}
async function collect(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
}
/** The same with the files of its submodules; those that are not checked out stay submodules. */
async function readWholeIndex(folder, environment, isCheckedOut) {
    const index = await readGitIndex(folder, environment);
    const inner = await Promise.all(index.submodules.map(async (path) => {
        if (!isCheckedOut((0,external_node_path_.join)(folder, path)))
            return { files: [], submodules: [path], skipped: [], untracked: [] };
        const below = await readWholeIndex((0,external_node_path_.join)(folder, path), environment, isCheckedOut);
        const under = (one) => `${path}/${one}`;
        return {
            files: below.files.map(under),
            submodules: below.submodules.map(under),
            skipped: below.skipped.map(under),
            untracked: below.untracked.map(under),
        };
    }));
    return {
        files: [...index.files, ...inner.flatMap(({ files }) => files)],
        submodules: inner.flatMap(({ submodules }) => submodules),
        skipped: [...index.skipped, ...inner.flatMap(({ skipped }) => skipped)],
        untracked: [...index.untracked, ...inner.flatMap(({ untracked }) => untracked)],
    };
}

;// CONCATENATED MODULE: ./.build/recipe/own-output.js



/**
 * The files that standard output and standard error themselves are, as of `bakehouse plan --json > plan.json`: by device
 * and inode, since a file is told by nothing else here.
 * @param root absolute @param paths of the repository
 */
function ownOutput(root, paths) {
    const outputs = new Set([1, 2].flatMap((descriptor) => identityOf(() => (0,external_node_fs_.fstatSync)(descriptor, { bigint: true }))));
    if (outputs.size === 0)
        return [];
    return paths.filter((path) => identityOf(() => (0,external_node_fs_.lstatSync)((0,path_bytes/* pathBytes */.X)(`${root}/${path}`), { bigint: true })).some((one) => outputs.has(one)));
}
/** None of what is no file: a pipe, a terminal, or nothing at all. */
function identityOf(look) {
    try {
        const found = look();
        return found.isFile() ? [`${found.dev}:${found.ino}`] : [];
    }
    catch (error) {
        // Closed, gone, or in a folder that is none.
        if (['EBADF', 'ENOENT', 'ENOTDIR', 'EACCES'].includes((0,errors/* codeOf */.$N)(error) ?? ''))
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./.build/recipe/repository.js






/** Deeper than any link of links; the kernel gives up at 40 as well. */
const MOST_LINKS = 40;
/** Steps of one path, with all its links and names in other letters. Only links made for it take more. */
const MOST_STEPS = 20_000;
/**
 * Reads what a repository tracks, with one call of git, and one more for each submodule.
 * Throws a UserError where that cannot be told.
 * @param folder absolute; the checkout, or a folder in one
 */
async function readRepository(folder, environment) {
    const root = (0,external_node_fs_.realpathSync)(folder);
    const disk = (0,recipe_disk/* createDisk */.w1)(root);
    const isCheckedOut = (path) => disk.kindOf(`${path.slice(root.length + 1)}/.git`) !== undefined;
    const index = await readWholeIndex(root, environment, isCheckedOut);
    if (index.files.length === 0) {
        throw new errors/* UserError */.yo(`git tracks no file in ${root}, so nobody can tell which files are inputs of an image. ` +
            'Check the repository out with actions/checkout, or add the files with git add.');
    }
    const submodules = new Set(index.submodules);
    const tracked = [...index.files, ...index.submodules].sort();
    const unignored = index.untracked.length === 0 ? tracked : [...new Set([...tracked, ...index.untracked])].sort();
    const skipped = new Set(index.skipped);
    return {
        root,
        disk,
        tracked,
        trackedIn: (path) => within(tracked, path),
        unignored,
        unignoredIn: (path) => within(unignored, path),
        ownOutput: ownOutput(root, unignored),
        isSkipped: (path) => skipped.has(path),
        isTracked: (path) => tracked[firstAt(tracked, path)] === path,
        submoduleOf: (path) => submodules.size === 0 ? undefined : ancestors(path).find((ancestor) => submodules.has(ancestor)),
        find: (path) => find(disk, submodules, path),
    };
}
/** What a sorted list holds at or below a path: below it, all start with it and a slash, whose next character is 0. */
function within(sorted, path) {
    if (path === '')
        return sorted;
    const own = sorted[firstAt(sorted, path)] === path ? [path] : [];
    return [...own, ...sorted.slice(firstAt(sorted, `${path}/`), firstAt(sorted, `${path}0`))];
}
/** The place of the first item that is not before a text. */
function firstAt(sorted, text) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((sorted[middle] ?? '') < text)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** The path and every folder above it, but the root. */
function ancestors(path) {
    return path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
}
function find(disk, submodules, path) {
    const found = [];
    const ways = [{ at: '', rest: path.split('/'), links: [] }];
    let steps = 0;
    for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
        const { at, links } = way;
        steps += 1;
        if (steps > MOST_STEPS)
            throw new errors/* UserError */.yo(`${(0,inputs/* show */.WU)(path)} leads through more links than anybody can follow.`);
        const [step, ...rest] = way.rest;
        if (submodules.has(at))
            found.push({ kind: 'submodule', path: at, links });
        else if (step === undefined)
            found.push({ kind: realKind(disk, at), path: at, links });
        else if (step === '' || step === '.')
            ways.push({ at, rest, links });
        else if (step === '..') {
            // As the kernel does: up from where the links have led.
            if (at !== '')
                ways.push({ at: at.slice(0, Math.max(0, at.lastIndexOf('/'))), rest, links });
            else if (links.length > 0)
                found.push({ kind: 'outside', path: links.at(-1) ?? '', links });
        }
        else if (step !== '.git') {
            ways.push(...disk.namesLike(at, step).flatMap((name) => stepInto(disk, { at, rest, links }, name)));
        }
    }
    return found;
}
function stepInto(disk, { at, rest, links }, name) {
    const path = (0,recipe_disk/* below */.Gz)(at, name);
    if (disk.kindOf(path) !== 'link')
        return [{ at: path, rest, links }];
    const target = disk.linkTarget(path);
    const followed = [...links, path];
    if (followed.length > MOST_LINKS)
        return [];
    // An absolute one leads out of every other checkout, even where it happens to lead back into this one.
    if (target.startsWith('/'))
        return [{ at: '', rest: ['..'], links: followed }];
    return [{ at, rest: [...target.split('/'), ...rest], links: followed }];
}
function realKind(disk, path) {
    const kind = disk.kindOf(path);
    return kind === 'file' || kind === 'folder' ? kind : 'other';
}


/***/ })

};
