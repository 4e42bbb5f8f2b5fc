export const id = 2346;
export const ids = [2346];
export const modules = {

/***/ 55513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ PackerTools)
/* harmony export */ });
/* harmony import */ var _actions_setup_packer_main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43612);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);


/**
 * The Packer and the plugins that each template asks for, brought once for each, one after another: they share folders.
 * Templates may ask for different ones, so what was brought is for their legs alone.
 */
class PackerTools {
    #run;
    #tools = new Map();
    #last = Promise.resolve();
    constructor(run) {
        this.#run = run;
    }
    /** Throws a UserError that says why there is none. */
    async of(leg) {
        const { work } = leg;
        if (work.builder !== 'packer')
            return {};
        // A template that is yet to be filled in need not be one that can be read.
        const template = work.substitutions === null ? work.template : '';
        const version = work.version ?? '';
        const name = `${version}\n${template}`;
        const known = this.#tools.get(name);
        if (known !== undefined)
            return known;
        const before = this.#last;
        const mine = (async () => {
            await before.catch(() => { });
            return this.#bring(leg, { template, ...(version === '' ? {} : { version }) });
        })();
        this.#last = mine.catch(() => { });
        this.#tools.set(name, mine);
        return mine;
    }
    async #bring(leg, inputs) {
        const host = this.#run.child({ stage: 'setup-packer', leg, inputs });
        if ((await this.#run.perform(host, _actions_setup_packer_main_js__WEBPACK_IMPORTED_MODULE_0__.setupPacker)).isGood) {
            const names = ['PATH', 'PACKER_PLUGIN_PATH'];
            return Object.fromEntries(names.map((name) => [name, host.environment[name]]));
        }
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(host.failures.join('\n'));
    }
}


/***/ }),

/***/ 69229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n1: () => (/* binding */ planAll)
/* harmony export */ });
/* unused harmony exports levelsToRun, wavesToRun */
/* harmony import */ var _actions_plan_main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5736);
/* harmony import */ var _plan_default_manifests_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76474);
/* harmony import */ var _publish_stage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80709);
/* harmony import */ var _request_checkout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59003);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63546);
/* harmony import */ var _core_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1252);






/**
 * Plans what is asked for, where it was checked out.
 * @param more inputs of the action `plan`
 */
async function planAll(run, request, more = {}) {
    const { inputs } = run;
    const child = run.child({
        stage: 'plan',
        tellsFailures: false,
        inputs: {
            ...(request === null
                ? { manifest: inputs.manifest.join('\n'), profiles: inputs.profiles }
                : { request: request.text.text }),
            only: inputs.only.join('\n'),
            vars: inputs.vars.join('\n'),
            rebuild: inputs.rebuild.join('\n'),
            // One machine has no limit of rows and levels.
            'dry-run': 'true',
            ...more,
        },
    });
    const { isGood, result: written } = await run.perform(child, (host) => (0,_actions_plan_main_js__WEBPACK_IMPORTED_MODULE_0__.planImages)(host));
    if (!isGood || written === undefined) {
        const message = child.failures.join('\n');
        // packerd found out when it ran Packer.
        if (request !== null)
            run.stages.end('RunPacker', undefined, 'failed', `${message}\n`);
        throw new _request_checkout_js__WEBPACK_IMPORTED_MODULE_3__/* .StageError */ .Z(message, request === null ? 1 : 4);
    }
    const { path, digest, plan } = written;
    // A typing mistake must not come out after an hour of baking.
    if (inputs.targets !== '')
        (0,_publish_stage_js__WEBPACK_IMPORTED_MODULE_2__/* .checkTargets */ .VJ)(inputs.targets, plan.targets);
    const inOrder = (0,_plan_default_manifests_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(plan.from);
    const levels = (inOrder ? wavesToRun : levelsToRun)(plan.legs, request !== null);
    const legs = levels.flat();
    run.stages.setLegs(legs.map(({ leg }) => leg));
    run.watch.planned((0,_watch_js__WEBPACK_IMPORTED_MODULE_4__/* .rowsOf */ .RO)(legs, { testsAll: request !== null, publishes: inputs.targets !== '' }));
    return {
        plan: { path, digest, request: request?.facts ?? null, testsAll: request !== null, isList: inOrder },
        levels,
    };
}
/**
 * The legs that there is something to do for, by level, from the top; within a level in the order of the plan.
 * @param all also those that are as they should be: a request is asked for, whatever there was before
 */
function levelsToRun(legs, all) {
    const due = dueOf(legs, all);
    return [...(0,_core_values_js__WEBPACK_IMPORTED_MODULE_5__/* .groupedBy */ .me)(due, ({ level }) => level)].sort(([a], [b]) => a - b).map(([, level]) => level);
}
/** The same of a list, in its order: no leg is in a wave with the one that it builds on, and no wave goes ahead of the list. */
function wavesToRun(legs, all) {
    const waves = [];
    for (const leg of dueOf(legs, all)) {
        const last = waves.at(-1);
        if (last === undefined || last.some((one) => one.leg === leg.parent))
            waves.push([leg]);
        else
            last.push(leg);
    }
    return waves;
}
function dueOf(legs, all) {
    return legs.filter(({ todo, state }) => state !== 'unselected' && (all || todo.length > 0));
}


/***/ }),

/***/ 80709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ tellUnpublished),
/* harmony export */   V7: () => (/* binding */ publishAll),
/* harmony export */   VJ: () => (/* binding */ checkTargets)
/* harmony export */ });
/* unused harmony export unpublishedMessage */
/* harmony import */ var _actions_publish_image_main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35378);
/* harmony import */ var _providers_providers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74936);
/* harmony import */ var _publish_engine_targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46819);
/* harmony import */ var _publish_engine_target_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42549);
/* harmony import */ var _pipeline_stages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42003);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63546);






/** Throws a UserError where the targets cannot be meant: a name that the plan has not, or what is no target. */
function checkTargets(text, planned) {
    const choice = (0,_publish_engine_target_names_js__WEBPACK_IMPORTED_MODULE_3__/* .readTargetChoice */ .V)(chosenTargets(text), _providers_providers_js__WEBPACK_IMPORTED_MODULE_1__.providers);
    const chosen = (0,_publish_engine_target_names_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseTargets */ .u)(choice, planned ?? null);
    if (choice.kind === 'inline')
        (0,_publish_engine_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .readTargets */ .R0)('Input "targets"', chosen, _providers_providers_js__WEBPACK_IMPORTED_MODULE_1__.providers);
}
/** As the action publish-image has it, where nothing stands for all of them. */
function chosenTargets(text) {
    return text === 'all' ? '' : text;
}
/**
 * Publishes what passed, where that is asked for: when nothing has failed, or with `incomplete: skip`. Gives what it failed
 * with.
 */
async function publishAll(run, plan) {
    const { host, inputs, stages } = run;
    if (inputs.targets === '' || run.isStopped)
        return null;
    stages.begin(_pipeline_stages_js__WEBPACK_IMPORTED_MODULE_5__/* .PUBLISH */ .We);
    run.watch.began(_watch_js__WEBPACK_IMPORTED_MODULE_4__/* .PUBLISH_ROW */ .lr, 'publish');
    const child = run.child({
        stage: 'publish-image',
        row: _watch_js__WEBPACK_IMPORTED_MODULE_4__/* .PUBLISH_ROW */ .lr,
        tellsFailures: false,
        // The records of this run are where it looks for them; the plan has those of images that were there already.
        inputs: {
            plan: plan.path,
            'plan-digest': plan.digest,
            targets: chosenTargets(inputs.targets),
            incomplete: inputs.incomplete,
            version: inputs.version,
            'github-token': inputs['github-token'],
            // The run makes one of all its stages.
            report: 'false',
        },
    });
    const { isGood } = await run.perform(child, _actions_publish_image_main_js__WEBPACK_IMPORTED_MODULE_0__.publishImage);
    host.output('published', child.outputs.get('published') ?? '[]');
    run.watch.ended(_watch_js__WEBPACK_IMPORTED_MODULE_4__/* .PUBLISH_ROW */ .lr, isGood ? 'published' : 'failed');
    const said = child.failures.join('\n');
    stages.end(_pipeline_stages_js__WEBPACK_IMPORTED_MODULE_5__/* .PUBLISH */ .We, undefined, isGood ? 'complete' : 'failed', said === '' ? '' : `${said}\n`);
    return isGood ? null : { code: 1, message: said };
}
/** Says what is not published, since something failed, and gives that; empty where nobody asked for it. */
function tellUnpublished({ host, inputs, stages, watch }, ends) {
    if (inputs.targets === '')
        return '';
    watch.ended(_watch_js__WEBPACK_IMPORTED_MODULE_4__/* .PUBLISH_ROW */ .lr, 'blocked');
    const message = unpublishedMessage(ends);
    host.annotate({ level: 'warning', title: 'Not published', message });
    stages.end(_pipeline_stages_js__WEBPACK_IMPORTED_MODULE_5__/* .PUBLISH */ .We, undefined, 'skipped', `${message}\n`);
    return message;
}
/** By the ends of the legs of a run in which something failed. */
function unpublishedMessage(ends) {
    const named = (status) => shown(ends.filter((end) => end.status === status));
    const [failed, blocked, done] = [named('failed'), named('blocked'), named('done')];
    return [
        `Nothing was published, as ${failed === '' ? 'the run failed' : `this failed: ${failed}`}.`,
        blocked === '' ? '' : `Not baked for that: ${blocked}.`,
        done === ''
            ? ''
            : `Not published, though it passed: ${done}. Run it again, or publish the records by publish-image.`,
    ]
        .filter((part) => part !== '')
        .join(' ');
}
const MOST_SHOWN = 10;
function shown(ends) {
    const names = ends.slice(0, MOST_SHOWN).map(({ leg }) => leg);
    return ends.length > MOST_SHOWN ? `${names.join(', ')} and ${ends.length - MOST_SHOWN} more` : names.join(', ');
}


/***/ }),

/***/ 59003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ StageError),
  A: () => (/* binding */ checkOutRequest)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/secrets/environment.js
var secrets_environment = __webpack_require__(94463);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/files/rights.js + 1 modules
var rights = __webpack_require__(29340);
// EXTERNAL MODULE: ./.build/plan/request/request.js + 1 modules
var request = __webpack_require__(29078);
// EXTERNAL MODULE: ./.build/plan/request/request-text.js
var request_text = __webpack_require__(7487);
// EXTERNAL MODULE: ./.build/core/runner/inputs.js
var inputs = __webpack_require__(88278);
// EXTERNAL MODULE: ./.build/core/process/process.js
var process = __webpack_require__(63815);
// EXTERNAL MODULE: ./.build/core/secrets/secrets.js + 2 modules
var secrets_secrets = __webpack_require__(11217);
;// CONCATENATED MODULE: ./.build/pipeline/checkout/git-environment.js

/**
 * The environment of a git that fetches what a stranger names. Nobody's configuration is read: it could name helpers, hooks
 * and filters, which are programs. What it is to know comes by GIT_CONFIG_* (git 2.31), so that no credential is ever in an
 * address, an argument, a file or a log.
 */
function gitEnvironment(environment, access) {
    const settings = settingsOf(access);
    const { GIT_SSH_COMMAND: _, GIT_SSH: __, ...rest } = (0,secrets_environment/* childEnvironment */.Qc)(environment, [], {});
    return {
        ...rest,
        LC_ALL: 'C',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: '',
        SSH_ASKPASS: '',
        GIT_ALLOW_PROTOCOL: access.giturl.startsWith('http://') ? 'http:https:ssh' : 'https:ssh',
        GIT_SSH_COMMAND: sshCommand(access),
        GIT_CONFIG_COUNT: String(settings.length),
        ...Object.fromEntries(settings.flatMap(([name, value], index) => [
            [`GIT_CONFIG_KEY_${index}`, name],
            [`GIT_CONFIG_VALUE_${index}`, value],
        ])),
    };
}
function settingsOf({ giturl, token }) {
    const settings = [
        ['core.hooksPath', '/dev/null'],
        ['core.fsmonitor', 'false'],
        ['core.askPass', ''],
        ['credential.helper', ''],
        ['fetch.recurseSubmodules', 'false'],
        ['submodule.recurse', 'false'],
        ['advice.detachedHead', 'false'],
        ['gc.auto', '0'],
        // A server that stops in the middle would hold the job for hours.
        ['http.lowSpeedLimit', '100'],
        ['http.lowSpeedTime', '60'],
    ];
    const header = authorizationFor(giturl, token);
    if (header !== undefined) {
        // A redirect would take the header to wherever it leads.
        settings.push([`http.${header.origin}/.extraHeader`, header.value], ['http.followRedirects', 'false']);
    }
    return settings;
}
/** The header that gives a token to the host of an address, and what of it has to be kept secret. */
function authorizationFor(giturl, token) {
    const [origin] = /^https?:\/\/[^/?#]+/.exec(giturl) ?? [];
    if (token === '' || origin === undefined)
        return undefined;
    const encoded = Buffer.from(`x-access-token:${token}`).toString('base64');
    return { origin, value: `Authorization: Basic ${encoded}`, encoded };
}
/** Asks nobody, and takes no host on trust. git gives this to a shell. */
function sshCommand({ keyFile, knownHosts }) {
    const words = ['ssh', '-o', 'BatchMode=yes', '-o', 'StrictHostKeyChecking=yes'];
    // ssh itself splits the value at blanks that are not between double quotes.
    if (knownHosts !== null)
        words.push('-o', `GlobalKnownHostsFile=/etc/ssh/ssh_known_hosts "${knownHosts}"`);
    // The key that was given, and none of an agent.
    if (keyFile !== null) {
        words.push('-F', '/dev/null', '-o', 'IdentitiesOnly=yes', '-o', 'IdentityAgent=none', '-i', keyFile);
    }
    return words.map(shellWord).join(' ');
}
function shellWord(text) {
    return /^[\w./=-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw `'\''`)}'`;
}

// EXTERNAL MODULE: ./.build/core/process/command.js
var command = __webpack_require__(40039);
;// CONCATENATED MODULE: ./.build/pipeline/checkout/git.js


function createGit(environment, signal) {
    let log = '';
    const run = async (args, folder) => {
        signal.throwIfAborted();
        const where = folder === undefined ? [] : ['-C', folder];
        let result;
        try {
            result = await (0,command/* runCommand */.d1)('git', [...where, ...args], { environment, signal, limitMs: command/* NETWORK_MS */.GF });
        }
        catch (error) {
            signal.throwIfAborted();
            if ((0,errors/* codeOf */.$N)(error) !== 'ENOENT')
                throw error;
            throw new errors/* UserError */.yo('A request is cloned by git, which is not on PATH. Install it.');
        }
        log += result.stderr;
        return result;
    };
    return {
        run,
        log: () => log,
        checkVersion: async () => {
            const { stdout } = await run(['version']);
            const [, major = '0', minor = '0'] = /^git version (\d+)\.(\d+)/.exec(stdout) ?? [];
            if (Number(major) > 2 || (Number(major) === 2 && Number(minor) >= 31))
                return;
            throw new errors/* UserError */.yo(`A request is cloned by git 2.31 or newer, which takes its configuration from the environment; here is ${stdout.trim()}.`);
        },
    };
}
/** The line that matters of what git said, as people read it. */
function lastWords({ stderr, exitCode }) {
    const lines = stderr
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const telling = lines.findLast((line) => /^(?:fatal|error|remote: (?:error|fatal))/i.test(line)) ?? lines.at(-1);
    return telling ?? `git ended with ${exitCode}`;
}

// EXTERNAL MODULE: ./.build/core/files/paths.js
var paths = __webpack_require__(56408);
// EXTERNAL MODULE: ./.build/plan/request/git-address.js
var git_address = __webpack_require__(43967);
;// CONCATENATED MODULE: ./.build/pipeline/checkout/submodules.js






/** Deeper than anybody nests repositories on purpose. */
const MOST_DEPTH = 8;
/**
 * Fetches the submodules, and theirs, one commit deep. Their addresses are the repository's to choose, and held to what
 * `giturl` is held to; those that are relative lead to where the repository itself is.
 */
async function fetchSubmodules(git, folder, depth = 0) {
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.gitmodules')))
        return;
    if (depth >= MOST_DEPTH)
        throw new errors/* UserError */.yo(`The submodules are nested more than ${MOST_DEPTH} deep.`);
    await checkAddresses(git, folder);
    const result = await git.run(['submodule', '--quiet', 'update', '--init', '--force', '--depth=1'], folder);
    if (result.exitCode !== 0)
        throw new errors/* UserError */.yo(`The submodules could not be fetched: ${lastWords(result)}`);
    for (const path of await pathsOf(git, folder)) {
        if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, path)))
            continue;
        const inside = (0,paths/* insideWorkspace */.CT)('A submodule', folder, folder, path);
        await fetchSubmodules(git, inside, depth + 1);
    }
}
async function checkAddresses(git, folder) {
    for (const [name, url] of await membersOf(git, folder, 'url')) {
        if (/^\.\.?\//.test(url))
            continue;
        const wrong = (0,git_address/* checkGitUrl */.I)(url);
        if (wrong !== undefined)
            throw new errors/* UserError */.yo(`The submodule ${name} is refused: its ${wrong.message}`);
    }
}
async function pathsOf(git, folder) {
    return (await membersOf(git, folder, 'path')).map(([, path]) => path);
}
/** `submodule.<name>.<member>` of all submodules. */
async function membersOf(git, folder, member) {
    const args = ['config', '--file', '.gitmodules', '--null', '--get-regexp', String.raw `^submodule\..*\.${member}$`];
    const { stdout } = await git.run(args, folder);
    return stdout.split('\0').flatMap((entry) => {
        const end = entry.indexOf('\n');
        if (end === -1)
            return [];
        return [[entry.slice('submodule.'.length, end - member.length - 1), entry.slice(end + 1)]];
    });
}

;// CONCATENATED MODULE: ./.build/pipeline/checkout/checkout.js









/** github.com's own, as its documentation publishes it (SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU). */
const KNOWN_HOSTS = 'github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl\n';
/** The repository of a request, by real git, as far as it is needed: one commit deep, with submodules. */
function openCheckout(host, request) {
    const { giturl, branch, folder, token } = request;
    const keys = `${folder}.ssh`;
    const secrets = [token, authorizationFor(giturl, token)?.encoded ?? '', ...request.sshKey.split('\n')];
    // Before anything is printed. A line of a key is as telling as the whole of it.
    for (const secret of secrets)
        if (secret.trim().length > 8 && !secret.startsWith('-----'))
            host.secret(secret.trim());
    (0,external_node_fs_.mkdirSync)(keys, { recursive: true, mode: 0o700 });
    const knownHosts = (0,external_node_path_.join)(keys, 'known_hosts');
    (0,external_node_fs_.writeFileSync)(knownHosts, KNOWN_HOSTS, { mode: 0o600 });
    const keyFile = request.sshKey === '' ? null : (0,external_node_path_.join)(keys, 'key');
    if (keyFile !== null)
        (0,external_node_fs_.writeFileSync)(keyFile, `${request.sshKey.trim()}\n`, { mode: 0o600 });
    const scrub = (0,secrets_secrets/* createScrub */.EN)(secrets.filter((secret) => secret.trim() !== ''));
    const environment = gitEnvironment(host.environment, { giturl, token, keyFile, knownHosts });
    const git = createGit({ ...environment, [process/* MARK */.M$]: request.mark }, request.signal);
    return {
        clone: () => step(git, scrub, async () => {
            await git.checkVersion();
            const flags = ['--depth=1', '--no-tags', '--no-checkout', '--template=', '--no-recurse-submodules'];
            const cloned = await git.run(['clone', ...flags, '--', giturl, folder]);
            if (cloned.exitCode !== 0)
                throw new errors/* UserError */.yo(`${(0,inputs/* show */.WU)(giturl)} could not be cloned: ${lastWords(cloned)}`);
        }),
        checkOut: () => step(git, scrub, async () => {
            await checkOutCommit(git, folder, branch);
            await fetchSubmodules(git, folder);
        }),
        commit: async () => (await git.run(['rev-parse', '--verify', 'HEAD^{commit}'], folder)).stdout.trim(),
        close: () => (0,external_node_fs_.rmSync)(keys, { recursive: true, force: true }),
    };
}
async function step(git, scrub, work) {
    const from = git.log().length;
    try {
        await work();
        return { log: scrub(git.log().slice(from)), failure: null };
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return { log: scrub(`${git.log().slice(from)}${error.message}\n`), failure: error };
    }
}
async function checkOutCommit(git, folder, branch) {
    const wanted = branch === null ? 'HEAD' : await fetchBranch(git, folder, branch);
    const result = await git.run(['checkout', '--quiet', '--force', '--detach', wanted, '--'], folder);
    if (result.exitCode !== 0) {
        throw new errors/* UserError */.yo(`${branch ?? 'The default branch'} could not be checked out: ${lastWords(result)}`);
    }
}
/** A branch before a tag, as git itself decides for a name that is both on a clone; then a commit. */
async function fetchBranch(git, folder, branch) {
    const names = [`refs/heads/${branch}`, `refs/tags/${branch}`];
    const listed = await git.run(['ls-remote', '--', 'origin', ...names], folder);
    if (listed.exitCode !== 0)
        throw new errors/* UserError */.yo(`The branches could not be asked for: ${lastWords(listed)}`);
    const there = new Set(listed.stdout.split('\n').map((line) => line.split('\t')[1]));
    const name = names.find((one) => there.has(one));
    if (name !== undefined) {
        const fetched = await git.run(['fetch', '--quiet', '--depth=1', '--no-tags', '--', 'origin', name], folder);
        if (fetched.exitCode !== 0)
            throw new errors/* UserError */.yo(`${branch} could not be fetched: ${lastWords(fetched)}`);
        return 'FETCH_HEAD';
    }
    const commit = /^[0-9a-f]{7,64}$/i.test(branch) ? await fetchCommit(git, folder, branch.toLowerCase()) : undefined;
    if (commit !== undefined)
        return commit;
    throw new errors/* UserError */.yo(`The repository has no branch, tag or commit ${(0,inputs/* show */.WU)(branch)}. Mind its spelling.`);
}
/** A server need not give a commit by its name; then all is fetched, and it is looked for. */
async function fetchCommit(git, folder, commit) {
    if (commit.length === 40 || commit.length === 64) {
        const fetched = await git.run(['fetch', '--quiet', '--depth=1', '--no-tags', '--', 'origin', commit], folder);
        if (fetched.exitCode === 0)
            return 'FETCH_HEAD';
    }
    const isShallow = readShallow(folder);
    const depth = isShallow ? ['--unshallow'] : [];
    const refs = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];
    const all = await git.run(['fetch', '--quiet', ...depth, '--', 'origin', ...refs], folder);
    if (all.exitCode !== 0)
        throw new errors/* UserError */.yo(`${commit} could not be fetched: ${lastWords(all)}`);
    const found = await git.run(['rev-parse', '--quiet', '--verify', '--end-of-options', `${commit}^{commit}`], folder);
    return found.exitCode === 0 ? found.stdout.trim() : undefined;
}
function readShallow(folder) {
    try {
        return (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, '.git', 'shallow'), 'utf8') !== '';
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./.build/core/text/wording.js
var wording = __webpack_require__(37478);
;// CONCATENATED MODULE: ./.build/pipeline/request-checkout.js









/** An error of a stage that the response already tells of. */
class StageError extends errors/* UserError */.yo {
    code;
    constructor(message, code) {
        super(message);
        this.code = code;
    }
}
/** Reads the request, clones its repository, and makes that the place where all further stages run. */
async function checkOutRequest(run) {
    const { host, inputs } = run;
    const { text, facts } = readRequest(run);
    if (facts.id !== null)
        run.requestId = facts.id;
    const notice = (0,secrets_environment/* reservedNamesNotice */.DW)([...facts.variables, ...facts.secretVariables]);
    if (notice !== undefined)
        host.annotate({ level: 'notice', title: 'Build request', message: notice });
    (0,rights/* checkRights */.I)(host, false, { done: 'baked', verb: 'bake' });
    if (host.trust.kind === 'untrusted' && (inputs['checkout-token'] !== '' || inputs['ssh-key'] !== '')) {
        throw new StageError(`Nothing is cloned here: ${host.trust.reason}, and this step holds a credential for repositories. Take "checkout-token" and "ssh-key" out of jobs that run on pull requests.`, 100);
    }
    const stop = new AbortController();
    run.interrupt.onFirst(() => stop.abort(new errors/* UserError */.yo('The run was cancelled while its repository was fetched.')));
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(run.folder.checkout), { recursive: true, mode: 0o700 });
    const checkout = openCheckout(host, {
        giturl: facts.giturl,
        branch: facts.branch,
        token: inputs['checkout-token'],
        sshKey: inputs['ssh-key'],
        folder: run.folder.checkout,
        mark: run.mark,
        signal: stop.signal,
    });
    try {
        await host.group('Checkout', async () => {
            host.info(`${facts.giturl}${facts.branch === null ? '' : ` at ${facts.branch}`}`);
            await stage(run, 'GitClone', checkout.clone);
            await stage(run, 'GitCheckout', checkout.checkOut);
        });
        const commit = await checkout.commit();
        host.info(`Commit ${commit}`);
        run.place = {
            workspace: (0,external_node_fs_.realpathSync)(run.folder.checkout),
            run: { ...host.run, repository: repositoryOf(facts.giturl), commit, ref: facts.branch ?? '' },
        };
    }
    finally {
        checkout.close();
    }
    return { text, facts };
}
function readRequest(run) {
    const { host, inputs, stages } = run;
    try {
        const text = (0,request_text/* findRequest */.R)(inputs.request, {
            repository: (0,external_node_fs_.realpathSync)(host.workspace),
            eventPath: host.environment['GITHUB_EVENT_PATH'],
            kind: host.kind,
        });
        return { text, facts: (0,request/* checkRequest */.y)(text) };
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        stages.end('GitClone', undefined, 'failed', `${error.message}\n`);
        throw new StageError(error.message, 100);
    }
}
async function stage(run, name, work) {
    run.stages.begin(name);
    const { log, failure } = await work();
    if (log !== '')
        run.host.info(log.trimEnd());
    run.stages.end(name, undefined, failure === null ? 'complete' : 'failed', log);
    if (failure !== null)
        throw new StageError(failure.message, (0,external_node_fs_.existsSync)(run.folder.path) ? 4 : 5);
}
/** `acme/images`, of an address that was checked. */
function repositoryOf(giturl) {
    const path = /^\w+:\/\/[^/]*\/(.*)$/.exec(giturl)?.[1] ?? giturl.slice(giturl.indexOf(':') + 1);
    return (0,wording/* withoutTrailing */.hT)(path, '/').replace(/\.git$/, '');
}


/***/ }),

/***/ 28668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SQ: () => (/* binding */ inputPairs),
/* harmony export */   pe: () => (/* binding */ cleansImages),
/* harmony export */   sb: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14868);



/** Reads the inputs, and masks what is secret before anything else is said: an error about another input could quote it. */
function readSettings(host) {
    for (const value of (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .secretTextsOf */ .Iq)(host.input('secret-vars')))
        if (value !== '')
            host.secret(value);
    const token = host.input('checkout-token').trim();
    if (token !== '')
        host.secret(token);
    const own = host.input('github-token').trim();
    if (own !== '')
        host.secret(own);
    const inputs = (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .Ko)(_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .pipelineInputs */ .c, (name) => host.input(name));
    const sources = ['manifest', 'request', 'profiles'].filter((name) => inputs[name].length > 0);
    if (sources.length > 1) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Inputs ${sources.map(_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU).join(' and ')} are given together; a run has one of them.`);
    }
    if (inputs.request === '') {
        const given = ['checkout-token', 'ssh-key'].find((name) => inputs[name] !== '');
        if (given !== undefined) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Input "${given}" is for the repository of a request, and there is none. Check the repository of a manifest out before, with actions/checkout.`);
        }
    }
    if (inputs['ssh-key'] !== '' && !/^-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*-----END/.test(inputs['ssh-key'])) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Input "ssh-key" must be a private key as ssh-keygen writes it, from "-----BEGIN" to "-----END"; what was given is none.');
    }
    return inputs;
}
/** Whether images without a name are removed afterwards. GitHub's own runners are gone with all they hold. */
function cleansImages(choice, host) {
    return choice === 'auto' ? host.environment['RUNNER_ENVIRONMENT'] === 'self-hosted' : choice === 'true';
}
/** Pairs as the text of an input that `parsePairs` reads again, whatever the values hold. */
function inputPairs(pairs) {
    return pairs
        .map(([name, value]) => {
        if (!/[\r\n]/.test(value))
            return `${name}=${value}`;
        const lines = new Set(value.split('\n').map((line) => line.replace(/\r$/, '')));
        let end = 'END';
        while (lines.has(end))
            end += '_';
        return `${name}<<${end}\n${value}\n${end}`;
    })
        .join('\n');
}


/***/ }),

/***/ 32346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validateAll: () => (/* binding */ validateAll)
/* harmony export */ });
/* harmony import */ var _actions_bake_main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77703);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
/* harmony import */ var _core_process_interrupt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50545);
/* harmony import */ var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39535);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28668);
/* harmony import */ var _packer_tools_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55513);
/* harmony import */ var _pipeline_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69947);
/* harmony import */ var _plan_stage_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(69229);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63546);









/** Resolves every leg of a manifest, and lets its builder check the recipe; bakes nothing and asks no provider for images. */
async function validateAll(host) {
    const interrupt = (0,_core_process_interrupt_js__WEBPACK_IMPORTED_MODULE_2__/* .listenForInterrupt */ .Y)();
    try {
        const run = new _pipeline_run_js__WEBPACK_IMPORTED_MODULE_5__/* .PipelineRun */ .Ke(host, (0,_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .readSettings */ .sb)(host), interrupt, _watch_js__WEBPACK_IMPORTED_MODULE_7__/* .UNWATCHED */ .oF);
        host.saveState('pipeline', run.folder.path);
        await run.note({ cleanImages: false, done: false });
        const { plan, levels } = await (0,_plan_stage_js__WEBPACK_IMPORTED_MODULE_6__/* .planAll */ .n1)(run, null, { 'look-up': 'false' });
        const legs = levels.flat();
        const tools = new _packer_tools_js__WEBPACK_IMPORTED_MODULE_4__/* .PackerTools */ .A(run);
        // One after another: what is said of a leg stays together.
        const results = await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_8__/* .sideBySide */ .Q)(legs, 1, async (leg) => run.isStopped ? ['The run was cancelled.'] : validateLeg(run, plan, tools, leg));
        const wrong = results.flatMap((failures, index) => failures.map((failure) => `${legs[index]?.leg ?? ''}: ${failure}`));
        await run.note({ cleanImages: false, done: true });
        if (wrong.length > 0)
            host.fail(wrong.join('\n'));
        else
            host.info(`Validated ${legs.length} ${legs.length === 1 ? 'leg' : 'legs'}.`);
    }
    finally {
        interrupt.dispose();
    }
}
async function validateLeg(run, plan, tools, leg) {
    let environment;
    try {
        environment = await tools.of(leg);
    }
    catch (error) {
        return [(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error)];
    }
    const child = run.child({
        stage: 'bake',
        leg,
        environment,
        inputs: {
            mode: 'validate',
            plan: plan.path,
            'plan-digest': plan.digest,
            leg: leg.leg,
            'secret-vars': (0,_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .inputPairs */ .SQ)(run.inputs['secret-vars']),
        },
    });
    await run.perform(child, (own) => (0,_actions_bake_main_js__WEBPACK_IMPORTED_MODULE_0__.bake)(own));
    return child.failures;
}


/***/ })

};
