export const id = 48;
export const ids = [48];
export const modules = {

/***/ 55513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A: () => (  PackerTools)
  });
  var _actions_setup_packer_main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4746);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);


class PackerTools {
    #run;
    #tools = new Map();
    #last = Promise.resolve();
    constructor(run) {
        this.#run = run;
    }
    async of(leg) {
        const { work } = leg;
        if (work.builder !== 'packer')
            return {};
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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(host.failures.join('\n'));
    }
}


/***/ }),

/***/ 69229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    n1: () => (  planAll)
  });
  var _actions_plan_main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59995);
  var _plan_default_manifests_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76474);
  var _publish_stage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80709);
  var _request_checkout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59003);
  var _watch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63546);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1252);






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
            'dry-run': 'true',
            ...more,
        },
    });
    const { isGood, result: written } = await run.perform(child, (host) => (0,_actions_plan_main_js__WEBPACK_IMPORTED_MODULE_0__.planImages)(host));
    if (!isGood || written === undefined) {
        const message = child.failures.join('\n');
        if (request !== null)
            run.stages.end('RunPacker', undefined, 'failed', `${message}\n`);
        throw new _request_checkout_js__WEBPACK_IMPORTED_MODULE_3__  .Z(message, request === null ? 1 : 4);
    }
    const { path, digest, plan } = written;
    if (inputs.targets !== '')
        (0,_publish_stage_js__WEBPACK_IMPORTED_MODULE_2__  .VJ)(inputs.targets, plan.targets);
    const inOrder = (0,_plan_default_manifests_js__WEBPACK_IMPORTED_MODULE_1__  .Lv)(plan.from);
    const levels = (inOrder ? wavesToRun : levelsToRun)(plan.legs, request !== null);
    const legs = levels.flat();
    run.stages.setLegs(legs.map(({ leg }) => leg));
    run.watch.planned((0,_watch_js__WEBPACK_IMPORTED_MODULE_4__  .RO)(legs, { testsAll: request !== null, publishes: inputs.targets !== '' }));
    return {
        plan: { path, digest, request: request?.facts ?? null, testsAll: request !== null, isList: inOrder },
        levels,
    };
}
function levelsToRun(legs, all) {
    const due = dueOf(legs, all);
    return [...(0,_core_values_js__WEBPACK_IMPORTED_MODULE_5__  .me)(due, ({ level }) => level)].sort(([a], [b]) => a - b).map(([, level]) => level);
}
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

  __webpack_require__.d(__webpack_exports__, {
    BA: () => (  tellUnpublished),
    V7: () => (  publishAll),
    VJ: () => (  checkTargets)
  });
  var _actions_publish_image_main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35378);
  var _providers_providers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24373);
  var _publish_engine_targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46819);
  var _publish_engine_target_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42549);
  var _pipeline_stages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42003);
  var _watch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63546);






function checkTargets(text, planned) {
    const choice = (0,_publish_engine_target_names_js__WEBPACK_IMPORTED_MODULE_3__  .V)(chosenTargets(text), _providers_providers_js__WEBPACK_IMPORTED_MODULE_1__.providers);
    const chosen = (0,_publish_engine_target_names_js__WEBPACK_IMPORTED_MODULE_3__  .u)(choice, planned ?? null);
    if (choice.kind === 'inline')
        (0,_publish_engine_targets_js__WEBPACK_IMPORTED_MODULE_2__  .R0)('Input "targets"', chosen, _providers_providers_js__WEBPACK_IMPORTED_MODULE_1__.providers);
}
function chosenTargets(text) {
    return text === 'all' ? '' : text;
}
async function publishAll(run, plan) {
    const { host, inputs, stages } = run;
    if (inputs.targets === '' || run.isStopped)
        return null;
    stages.begin(_pipeline_stages_js__WEBPACK_IMPORTED_MODULE_5__  .We);
    run.watch.began(_watch_js__WEBPACK_IMPORTED_MODULE_4__  .lr, 'publish');
    const child = run.child({
        stage: 'publish-image',
        row: _watch_js__WEBPACK_IMPORTED_MODULE_4__  .lr,
        tellsFailures: false,
        inputs: {
            plan: plan.path,
            'plan-digest': plan.digest,
            targets: chosenTargets(inputs.targets),
            incomplete: inputs.incomplete,
            version: inputs.version,
            'github-token': inputs['github-token'],
            report: 'false',
        },
    });
    const { isGood } = await run.perform(child, _actions_publish_image_main_js__WEBPACK_IMPORTED_MODULE_0__.publishImage);
    host.output('published', child.outputs.get('published') ?? '[]');
    run.watch.ended(_watch_js__WEBPACK_IMPORTED_MODULE_4__  .lr, isGood ? 'published' : 'failed');
    const said = child.failures.join('\n');
    stages.end(_pipeline_stages_js__WEBPACK_IMPORTED_MODULE_5__  .We, undefined, isGood ? 'complete' : 'failed', said === '' ? '' : `${said}\n`);
    return isGood ? null : { code: 1, message: said };
}
function tellUnpublished({ host, inputs, stages, watch }, ends) {
    if (inputs.targets === '')
        return '';
    watch.ended(_watch_js__WEBPACK_IMPORTED_MODULE_4__  .lr, 'blocked');
    const message = unpublishedMessage(ends);
    host.annotate({ level: 'warning', title: 'Not published', message });
    stages.end(_pipeline_stages_js__WEBPACK_IMPORTED_MODULE_5__  .We, undefined, 'skipped', `${message}\n`);
    return message;
}
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


__webpack_require__.d(__webpack_exports__, {
  Z: () => (  StageError),
  A: () => (  checkOutRequest)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var secrets_environment = __webpack_require__(94463);
var errors = __webpack_require__(8005);
var rights = __webpack_require__(29340);
var request = __webpack_require__(29078);
var request_text = __webpack_require__(7487);
var inputs = __webpack_require__(88278);
var process = __webpack_require__(63815);
var secrets_secrets = __webpack_require__(11217);
;// CONCATENATED MODULE: ./.build/pipeline/checkout/git-environment.js

function gitEnvironment(environment, access) {
    const settings = settingsOf(access);
    const { GIT_SSH_COMMAND: _, GIT_SSH: __, ...rest } = (0,secrets_environment .Qc)(environment, [], {});
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
        ['http.lowSpeedLimit', '100'],
        ['http.lowSpeedTime', '60'],
    ];
    const header = authorizationFor(giturl, token);
    if (header !== undefined) {
        settings.push([`http.${header.origin}/.extraHeader`, header.value], ['http.followRedirects', 'false']);
    }
    return settings;
}
function authorizationFor(giturl, token) {
    const [origin] = /^https?:\/\/[^/?#]+/.exec(giturl) ?? [];
    if (token === '' || origin === undefined)
        return undefined;
    const encoded = Buffer.from(`x-access-token:${token}`).toString('base64');
    return { origin, value: `Authorization: Basic ${encoded}`, encoded };
}
function sshCommand({ keyFile, knownHosts }) {
    const words = ['ssh', '-o', 'BatchMode=yes', '-o', 'StrictHostKeyChecking=yes'];
    if (knownHosts !== null)
        words.push('-o', `GlobalKnownHostsFile=/etc/ssh/ssh_known_hosts "${knownHosts}"`);
    if (keyFile !== null) {
        words.push('-F', '/dev/null', '-o', 'IdentitiesOnly=yes', '-o', 'IdentityAgent=none', '-i', keyFile);
    }
    return words.map(shellWord).join(' ');
}
function shellWord(text) {
    return /^[\w./=-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw `'\''`)}'`;
}

var command = __webpack_require__(40039);
;// CONCATENATED MODULE: ./.build/pipeline/checkout/git.js


function createGit(environment, signal) {
    let log = '';
    const run = async (args, folder) => {
        signal.throwIfAborted();
        const where = folder === undefined ? [] : ['-C', folder];
        let result;
        try {
            result = await (0,command .d1)('git', [...where, ...args], { environment, signal, limitMs: command .GF });
        }
        catch (error) {
            signal.throwIfAborted();
            if ((0,errors .$N)(error) !== 'ENOENT')
                throw error;
            throw new errors .yo('A request is cloned by git, which is not on PATH. Install it.');
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
            throw new errors .yo(`A request is cloned by git 2.31 or newer, which takes its configuration from the environment; here is ${stdout.trim()}.`);
        },
    };
}
function lastWords({ stderr, exitCode }) {
    const lines = stderr
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const telling = lines.findLast((line) => /^(?:fatal|error|remote: (?:error|fatal))/i.test(line)) ?? lines.at(-1);
    return telling ?? `git ended with ${exitCode}`;
}

var paths = __webpack_require__(56408);
var git_address = __webpack_require__(43967);
;// CONCATENATED MODULE: ./.build/pipeline/checkout/submodules.js






const MOST_DEPTH = 8;
async function fetchSubmodules(git, folder, depth = 0) {
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.gitmodules')))
        return;
    if (depth >= MOST_DEPTH)
        throw new errors .yo(`The submodules are nested more than ${MOST_DEPTH} deep.`);
    await checkAddresses(git, folder);
    const result = await git.run(['submodule', '--quiet', 'update', '--init', '--force', '--depth=1'], folder);
    if (result.exitCode !== 0)
        throw new errors .yo(`The submodules could not be fetched: ${lastWords(result)}`);
    for (const path of await pathsOf(git, folder)) {
        if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, path)))
            continue;
        const inside = (0,paths .CT)('A submodule', folder, folder, path);
        await fetchSubmodules(git, inside, depth + 1);
    }
}
async function checkAddresses(git, folder) {
    for (const [name, url] of await membersOf(git, folder, 'url')) {
        if (/^\.\.?\//.test(url))
            continue;
        const wrong = (0,git_address .I)(url);
        if (wrong !== undefined)
            throw new errors .yo(`The submodule ${name} is refused: its ${wrong.message}`);
    }
}
async function pathsOf(git, folder) {
    return (await membersOf(git, folder, 'path')).map(([, path]) => path);
}
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









const KNOWN_HOSTS = 'github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl\n';
function openCheckout(host, request) {
    const { giturl, branch, folder, token } = request;
    const keys = `${folder}.ssh`;
    const secrets = [token, authorizationFor(giturl, token)?.encoded ?? '', ...request.sshKey.split('\n')];
    for (const secret of secrets)
        if (secret.trim().length > 8 && !secret.startsWith('-----'))
            host.secret(secret.trim());
    (0,external_node_fs_.mkdirSync)(keys, { recursive: true, mode: 0o700 });
    const knownHosts = (0,external_node_path_.join)(keys, 'known_hosts');
    (0,external_node_fs_.writeFileSync)(knownHosts, KNOWN_HOSTS, { mode: 0o600 });
    const keyFile = request.sshKey === '' ? null : (0,external_node_path_.join)(keys, 'key');
    if (keyFile !== null)
        (0,external_node_fs_.writeFileSync)(keyFile, `${request.sshKey.trim()}\n`, { mode: 0o600 });
    const scrub = (0,secrets_secrets .EN)(secrets.filter((secret) => secret.trim() !== ''));
    const environment = gitEnvironment(host.environment, { giturl, token, keyFile, knownHosts });
    const git = createGit({ ...environment, [process .M$]: request.mark }, request.signal);
    return {
        clone: () => step(git, scrub, async () => {
            await git.checkVersion();
            const flags = ['--depth=1', '--no-tags', '--no-checkout', '--template=', '--no-recurse-submodules'];
            const cloned = await git.run(['clone', ...flags, '--', giturl, folder]);
            if (cloned.exitCode !== 0)
                throw new errors .yo(`${(0,inputs .WU)(giturl)} could not be cloned: ${lastWords(cloned)}`);
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
        if (!(error instanceof errors .yo))
            throw error;
        return { log: scrub(`${git.log().slice(from)}${error.message}\n`), failure: error };
    }
}
async function checkOutCommit(git, folder, branch) {
    const wanted = branch === null ? 'HEAD' : await fetchBranch(git, folder, branch);
    const result = await git.run(['checkout', '--quiet', '--force', '--detach', wanted, '--'], folder);
    if (result.exitCode !== 0) {
        throw new errors .yo(`${branch ?? 'The default branch'} could not be checked out: ${lastWords(result)}`);
    }
}
async function fetchBranch(git, folder, branch) {
    const names = [`refs/heads/${branch}`, `refs/tags/${branch}`];
    const listed = await git.run(['ls-remote', '--', 'origin', ...names], folder);
    if (listed.exitCode !== 0)
        throw new errors .yo(`The branches could not be asked for: ${lastWords(listed)}`);
    const there = new Set(listed.stdout.split('\n').map((line) => line.split('\t')[1]));
    const name = names.find((one) => there.has(one));
    if (name !== undefined) {
        const fetched = await git.run(['fetch', '--quiet', '--depth=1', '--no-tags', '--', 'origin', name], folder);
        if (fetched.exitCode !== 0)
            throw new errors .yo(`${branch} could not be fetched: ${lastWords(fetched)}`);
        return 'FETCH_HEAD';
    }
    const commit = /^[0-9a-f]{7,64}$/i.test(branch) ? await fetchCommit(git, folder, branch.toLowerCase()) : undefined;
    if (commit !== undefined)
        return commit;
    throw new errors .yo(`The repository has no branch, tag or commit ${(0,inputs .WU)(branch)}. Mind its spelling.`);
}
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
        throw new errors .yo(`${commit} could not be fetched: ${lastWords(all)}`);
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

var wording = __webpack_require__(37478);
;// CONCATENATED MODULE: ./.build/pipeline/request-checkout.js









class StageError extends errors .yo {
    code;
    constructor(message, code) {
        super(message);
        this.code = code;
    }
}
async function checkOutRequest(run) {
    const { host, inputs } = run;
    const { text, facts } = readRequest(run);
    if (facts.id !== null)
        run.requestId = facts.id;
    const notice = (0,secrets_environment .DW)([...facts.variables, ...facts.secretVariables]);
    if (notice !== undefined)
        host.annotate({ level: 'notice', title: 'Build request', message: notice });
    (0,rights .I)(host, false, { done: 'baked', verb: 'bake' });
    if (host.trust.kind === 'untrusted' && (inputs['checkout-token'] !== '' || inputs['ssh-key'] !== '')) {
        throw new StageError(`Nothing is cloned here: ${host.trust.reason}, and this step holds a credential for repositories. Take "checkout-token" and "ssh-key" out of jobs that run on pull requests.`, 100);
    }
    const stop = new AbortController();
    run.interrupt.onFirst(() => stop.abort(new errors .yo('The run was cancelled while its repository was fetched.')));
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
        const text = (0,request_text .R)(inputs.request, {
            repository: (0,external_node_fs_.realpathSync)(host.workspace),
            eventPath: host.environment['GITHUB_EVENT_PATH'],
            kind: host.kind,
        });
        return { text, facts: (0,request .y)(text) };
    }
    catch (error) {
        if (!(error instanceof errors .yo))
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
function repositoryOf(giturl) {
    const path = /^\w+:\/\/[^/]*\/(.*)$/.exec(giturl)?.[1] ?? giturl.slice(giturl.indexOf(':') + 1);
    return (0,wording .hT)(path, '/').replace(/\.git$/, '');
}


/***/ }),

/***/ 28668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    SQ: () => (  inputPairs),
    pe: () => (  cleansImages),
    sb: () => (  readSettings)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);
  var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14868);



function readSettings(host) {
    for (const value of (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Iq)(host.input('secret-vars')))
        if (value !== '')
            host.secret(value);
    const token = host.input('checkout-token').trim();
    if (token !== '')
        host.secret(token);
    const own = host.input('github-token').trim();
    if (own !== '')
        host.secret(own);
    const inputs = (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Ko)(_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .c, (name) => host.input(name));
    const sources = ['manifest', 'request', 'profiles'].filter((name) => inputs[name].length > 0);
    if (sources.length > 1) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Inputs ${sources.map(_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU).join(' and ')} are given together; a run has one of them.`);
    }
    if (inputs.request === '') {
        const given = ['checkout-token', 'ssh-key'].find((name) => inputs[name] !== '');
        if (given !== undefined) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "${given}" is for the repository of a request, and there is none. Check the repository of a manifest out before, with actions/checkout.`);
        }
    }
    if (inputs['ssh-key'] !== '' && !/^-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*-----END/.test(inputs['ssh-key'])) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('Input "ssh-key" must be a private key as ssh-keygen writes it, from "-----BEGIN" to "-----END"; what was given is none.');
    }
    return inputs;
}
function cleansImages(choice, host) {
    return choice === 'auto' ? host.environment['RUNNER_ENVIRONMENT'] === 'self-hosted' : choice === 'true';
}
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


/***/ })

};
