export const id = 2357;
export const ids = [2357];
export const modules = {

/***/ 42357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bake: () => (/* binding */ bake)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/core/annotations.js
var core_annotations = __webpack_require__(31470);
// EXTERNAL MODULE: ./.build/core/environment.js
var core_environment = __webpack_require__(2513);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
;// CONCATENATED MODULE: ./.build/core/cloud-files.js



/**
 * Files of OpenStack's credentials that its clients find by themselves, in the order in which they look (openstacksdk,
 * gophercloud clientconfig): beside the build, in the user's configuration, in the machine's.
 */
function cloudFiles(environment, workingDirectory, system = '/etc/openstack') {
    const home = environment['HOME'] ?? '';
    const own = environment['XDG_CONFIG_HOME'] ?? '';
    const folders = [
        workingDirectory,
        ...(own === '' ? [] : [(0,external_node_path_.join)(own, 'openstack')]),
        ...(home === '' ? [] : [(0,external_node_path_.join)(home, '.config', 'openstack')]),
        system,
    ];
    const names = ['clouds', 'secure'].flatMap((name) => ['yaml', 'yml'].map((ending) => `${name}.${ending}`));
    const paths = folders.flatMap((folder) => names.map((name) => (0,external_node_path_.join)(folder, name)));
    return [...new Set(paths)].filter((path) => (0,external_node_fs_.existsSync)(path));
}
/** Refuses what a stranger wrote where it has OpenStack's builders, and their credentials lie on this machine. */
function checkCloudFiles(host, allowUntrusted, { done }, build) {
    const { trust } = host;
    if (trust.kind === 'trusted' || allowUntrusted)
        return;
    if (!build.types.some((type) => type.startsWith('openstack')))
        return;
    const files = cloudFiles(host.environment, build.workingDirectory);
    if (files.length === 0)
        return;
    throw new errors/* UserError */.yo(`Nothing is ${done} here: ${trust.reason}, and this machine holds credentials (${files.join(', ')}). ` +
        'Take them off machines that run pull requests.');
}

// EXTERNAL MODULE: ./.build/core/interrupt.js
var core_interrupt = __webpack_require__(80371);
// EXTERNAL MODULE: ./.build/core/short-secrets.js
var short_secrets = __webpack_require__(70826);
// EXTERNAL MODULE: ./.build/image/leftover.js
var leftover = __webpack_require__(79825);
// EXTERNAL MODULE: ./.build/core/rights.js + 1 modules
var rights = __webpack_require__(66554);
// EXTERNAL MODULE: ./.build/packer/problem-matcher.js
var problem_matcher = __webpack_require__(20765);
// EXTERNAL MODULE: ./.build/recipe/loaded-template.js + 8 modules
var loaded_template = __webpack_require__(30443);
// EXTERNAL MODULE: ./.build/core/clock.js
var clock = __webpack_require__(94850);
// EXTERNAL MODULE: ./.build/core/descendants.js
var descendants = __webpack_require__(79024);
// EXTERNAL MODULE: ./.build/core/process.js
var core_process = __webpack_require__(95713);
// EXTERNAL MODULE: ./.build/image/failure.js
var image_failure = __webpack_require__(52910);
// EXTERNAL MODULE: ./.build/actions/bake/journal.js
var bake_journal = __webpack_require__(27897);
;// CONCATENATED MODULE: ./.build/actions/bake/attempts.js







/** Runs the builder; again only when a provider was at fault, after a growing, random pause. */
async function bakeWithRetries(host, inputs, prepared, journal, interrupt) {
    for (let tries = 0;; tries += 1) {
        const attempt = await bakeOnce(host, inputs, prepared, journal, interrupt);
        const { failure } = attempt.outcome;
        const isPassing = attempt.outcome.status === 'failed' && failure !== null && (0,image_failure/* isInfrastructure */.O)(failure.class);
        if (attempt.images.length === 0 && tries < FLAKE_TRIES && isShellFlake(prepared, attempt)) {
            host.info(`Packer's script had vanished before it ran; trying again, retry ${tries + 1} of ${FLAKE_TRIES}`);
            await pause(1000, interrupt);
            if (interrupt.at() === undefined)
                continue;
        }
        // An image that one of several builds made must not be made a second time.
        if (!isPassing || tries >= inputs.retries || attempt.images.length > 0 || interrupt.at() !== undefined)
            return attempt;
        const pauseMs = Math.min(60_000, 2000 * 2 ** tries) * (0.5 + Math.random());
        host.info(`Trying again in ${Math.round(pauseMs / 1000)} s, retry ${tries + 1} of ${inputs.retries}: ${failure.class}, ${failure.message}`);
        await pause(pauseMs, interrupt);
        if (interrupt.at() !== undefined)
            return attempt;
    }
}
/** One run, with the journal kept up to date for whoever comes after us. */
async function bakeOnce(host, inputs, prepared, first, interrupt) {
    const { builder, folder, legFolder, sightings } = prepared;
    let journal = first;
    const note = (changes) => {
        journal = { ...journal, ...changes };
        (0,bake_journal/* noteJournal */.k5)(host, folder, journal);
    };
    // What an earlier run printed is told already.
    for (const path of [folder.stdout, folder.stderr, folder.spoken, folder.debugLog])
        (0,external_node_fs_.rmSync)(path, { force: true });
    let watch;
    const attempt = await builder.bake(host, {
        interrupt,
        timeoutMinutes: inputs.timeout,
        logPath: (0,external_node_path_.join)(legFolder, builder.logName),
        startedAt: journal.startedAt,
        onStart: (child) => {
            note({ phase: 'running', child, shown: 0 });
            watch = (0,descendants/* watchDescendants */.mS)([child], (running) => sightings.running(running));
        },
        onStop: () => watch?.look(),
        onEnd: ({ shown, exitCode }) => {
            watch?.stop();
            note({ shown, ...(exitCode === undefined ? { phase: 'stopping' } : {}) });
        },
    });
    return { ...attempt, journal };
}
/** As often as the predecessor of IMAGES.json tried: ten times in all. */
const FLAKE_TRIES = 9;
/** The one known flake of Packer's docker builder: its script is uploaded, and gone when it is to run, as dash and bash say it. */
function isShellFlake({ settled, builder, legFolder }, { outcome }) {
    if (!settled.retriesShellFlake || outcome.status !== 'failed')
        return false;
    const path = (0,external_node_path_.join)(legFolder, builder.logName);
    const log = (0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.readFileSync)(path, 'utf8') : '';
    return (/\/tmp\/script[\w-]{1,40}\.sh: (?:not found|No such file or directory)/.test(log) &&
        /exited with non-zero exit status: 127/.test(log));
}
async function pause(ms, interrupt) {
    for (const until = (0,clock/* steadyNow */.r)() + ms; (0,clock/* steadyNow */.r)() < until && interrupt.at() === undefined;)
        await (0,core_process/* delay */.cb)(100);
}

// EXTERNAL MODULE: ./.build/plan/look-up.js + 3 modules
var look_up = __webpack_require__(46942);
;// CONCATENATED MODULE: ./.build/providers/aws/session-end.js
/** What removing the things of a bake may take after it. */
const CLEAN_UP_MINUTES = 10;
/**
 * That the credentials end before a bake and its clean-up may be over; undefined where they do not, or tell no end.
 * AWS_CREDENTIAL_EXPIRATION is what `aws configure export-credentials` gives, and images.yml.
 * @param now ms since the epoch
 * @param minutes after which the bake is stopped
 */
function sessionEnd(environment, now, minutes) {
    const said = environment['AWS_CREDENTIAL_EXPIRATION'] ?? '';
    const end = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(said) ? Date.parse(said) : Number.NaN;
    const needed = minutes + CLEAN_UP_MINUTES;
    if (Number.isNaN(end) || end >= now + needed * 60_000)
        return undefined;
    const left = Math.max(0, Math.floor((end - now) / 60_000));
    return `The AWS credentials end in ${left} min, but the bake may take ${minutes} min and its clean-up ${CLEAN_UP_MINUTES} more; what is left then stays. Ask for a longer session (aws-session-duration of images.yml, role-duration-seconds of configure-aws-credentials, up to the limit of the role), or set a shorter timeout.`;
}

;// CONCATENATED MODULE: ./.build/actions/bake/chosen-reuse.js
/** The input goes before what the image says. */
function chosenReuse(inputs, definition) {
    if (inputs.reuse !== '')
        return { reuse: inputs.reuse, said: `Input "reuse" is ${inputs.reuse}` };
    const { reuse = 'auto' } = definition;
    return { reuse, said: `The image says "reuse: ${reuse}"` };
}

// EXTERNAL MODULE: ./.build/actions/bake/inputs.js
var bake_inputs = __webpack_require__(7909);
;// CONCATENATED MODULE: ./.build/actions/bake/environment-notices.js






function environmentAnswer(environment, passEnv, asked, variables) {
    const passed = (0,core_environment/* childEnvironment */.Qc)(environment, passEnv, {});
    const isSet = (name) => (environment[name] ?? '') !== '';
    const names = [...new Set(asked)].sort();
    return {
        held: names.filter((name) => isSet(name) && passed[name] === undefined),
        unset: names.filter((name) => !isSet(name)),
        unseen: names.filter((name) => passed[name] !== undefined && !passEnv.includes(name) && !(0,core_environment/* isCredentialName */.hN)(name)),
        variables: variables
            .map((name) => `PKR_VAR_${name}`)
            .filter((name) => isSet(name) && passed[name] === undefined)
            .sort(),
    };
}
/** Tells what the template asks for and does not get. With `strict`, throws a UserError where a value is not in the key. */
function tellEnvironment(host, inputs, { task, identity }) {
    if (task.builder !== 'packer')
        return;
    const given = new Set([...task.vars, ...task.secretVars].map(([name]) => name));
    const { held, unset, unseen, variables } = environmentAnswer(host.environment, inputs['pass-env'], (identity.read?.environment ?? []).map(({ name }) => name), task.template.model.variables.flatMap(({ name }) => (given.has(name) ? [] : [name])));
    const { reuse, said } = chosenReuse(inputs, identity.definition);
    if (reuse === 'strict' && unseen.length > 0) {
        throw new errors/* UserError */.yo(`${said}, but the template reads ${unseen.join(', ')}, whose values are not in the key. Name them in "pass-env", or give the variables of the template by "vars".`);
    }
    const notice = (message) => host.annotate({ level: 'notice', title: 'Environment', message });
    if (held.length > 0) {
        notice(`The template reads ${held.join(', ')}, which ${held.length === 1 ? 'is' : 'are'} set here and not passed on: the build finds nothing there. Name it in "pass-env", or give the variable of the template by "vars".`);
    }
    if (variables.length > 0) {
        notice(`${variables.join(', ')} ${variables.length === 1 ? 'is' : 'are'} set here and not passed on. Give the variable of the template by "vars" or "secret-vars".`);
    }
    if (unset.length > 0)
        host.info(`Read by the template, and not set here: ${unset.join(', ')}`);
}
/**
 * Tells of credentials that may end before the bake does.
 * @param minutes after which it is stopped; where nobody set that, it may well end long before
 */
function tellSessionEnd(host, minutes, { identity, timeoutMinutes }) {
    if (identity.read?.builds.some(({ type }) => (0,look_up/* keeperOf */.yD)(type) === 'aws') !== true)
        return;
    const message = sessionEnd(host.environment, Date.now(), minutes);
    if (message === undefined)
        return;
    const isSet = timeoutMinutes !== null || String(minutes) !== bake_inputs/* bakeInputs */.t.timeout.default;
    host.annotate({ level: isSet ? 'warning' : 'notice', title: 'Credentials', message });
}

// EXTERNAL MODULE: ./.build/actions/bake/record.js
var bake_record = __webpack_require__(17833);
;// CONCATENATED MODULE: ./.build/actions/bake/first-journal.js



/** What the post step needs should this process be killed: written before the builder starts. */
async function firstJournal(host, inputs, prepared, trusted, started) {
    const { builder, settled, legFolder } = prepared;
    return {
        schema: 'bakehouse/journal/1',
        phase: inputs.mode === 'validate' ? 'checking' : 'running',
        main: { pid: process.pid, startTime: (await (0,core_process/* startTimeOf */.P2)(process.pid)) ?? 'unknown' },
        child: null,
        shown: 0,
        startedAt: started,
        mark: prepared.mark,
        keepOnFailure: inputs['keep-on-failure'],
        trusted,
        aws: builder.providers.aws,
        docker: builder.providers.docker,
        claims: { ...builder.claims, unasked: [...builder.claims.unasked], otherBuilds: [...builder.claims.otherBuilds] },
        regions: [...builder.regions],
        account: builder.account,
        slug: settled.leg.slug,
        workingDirectory: builder.workingDirectory,
        artifactPrefix: inputs['artifact-prefix'],
        recordPath: (0,bake_record/* recordPath */.lX)(legFolder),
        logPath: (0,external_node_path_.join)(legFolder, builder.logName),
        secrets: [...builder.secrets],
        traces: null,
        record: (0,bake_record/* newRecord */.Mx)(host, prepared, (0,bake_record/* firstStages */.Mw)(builder.stage, new Date(started))),
    };
}

// EXTERNAL MODULE: ./.build/actions/bake/folder.js
var bake_folder = __webpack_require__(16392);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./.build/core/disk.js
var disk = __webpack_require__(31887);
// EXTERNAL MODULE: ./.build/core/windows.js
var windows = __webpack_require__(52113);
// EXTERNAL MODULE: ./.build/image/late-values.js
var late_values = __webpack_require__(49537);
// EXTERNAL MODULE: ./.build/core/files.js
var core_files = __webpack_require__(32019);
// EXTERNAL MODULE: ./.build/core/inputs.js
var core_inputs = __webpack_require__(28619);
// EXTERNAL MODULE: ./.build/docker/build-sweep.js
var build_sweep = __webpack_require__(32682);
;// CONCATENATED MODULE: ./.build/docker/arguments.js



/** MAX_ARG_STRLEN of Linux: no single argument or variable is longer. */
const LONGEST_TEXT = 131_071;
/** What the docker client, its plugins and the Go runtime read themselves: a build argument must not change those. */
const READ_BY_DOCKER = /^(PATH|HOME|USER|PWD|SHELL|TMPDIR|SSH_AUTH_SOCK|NO_COLOR|TERM|BAKEHOUSE_\w+|(LD|DYLD|DOCKER|BUILDKIT|BUILDX|COMPOSE|SSL_CERT|OTEL|XDG)_\w+|GO[A-Z]+)$/;
/**
 * The command line of a build. Values of build arguments go through the environment, where other users cannot read them;
 * only those whose names docker reads itself are arguments (they end up in the image's history anyway). Secrets are files.
 */
function buildCommand(build, builder) {
    const isClassic = builder.kind === 'classic';
    const environment = { DOCKER_BUILDKIT: isClassic ? '0' : '1', DOCKER_CLI_HINTS: 'false' };
    // An attestation holds the time of the build, and so would give the same image another id each time.
    if (builder.kind === 'buildx')
        environment['BUILDX_NO_DEFAULT_ATTESTATIONS'] = '1';
    const args = ['build', '--file', build.file, '--iidfile', build.idFile];
    // Its host names are the only thing of ours that an intermediate container of the classic builder shows.
    if (isClassic)
        args.push('--force-rm', '--add-host', `${(0,build_sweep/* markHost */.Uu)(build.mark)}:127.0.0.1`);
    else
        args.push('--progress=plain');
    // A builder in a container of its own would keep the image to itself.
    if (builder.kind === 'buildx')
        args.push('--load');
    for (const tag of build.tags)
        args.push('--tag', tag);
    if (build.target !== null)
        args.push('--target', build.target);
    if (build.platform !== null)
        args.push('--platform', build.platform);
    for (const [name, value] of build.args) {
        if (Buffer.byteLength(`${name}=${value}`) > LONGEST_TEXT) {
            throw new errors/* UserError */.yo(`The build argument ${name} has ${Buffer.byteLength(value)} bytes, more than a program can be given (${LONGEST_TEXT}). Copy a file instead.`);
        }
        if (READ_BY_DOCKER.test(name))
            args.push('--build-arg', `${name}=${value}`);
        else {
            args.push('--build-arg', name);
            environment[name] = value;
        }
    }
    for (const { id, path } of build.secrets)
        args.push('--secret', `id=${id},${csvField(`src=${path}`)}`);
    for (const [name, value] of build.labels)
        args.push('--label', `${name}=${value}`);
    args.push(...build.extra);
    // Of two labels of one name, docker takes the later.
    for (const [name, value] of build.ownLabels)
        args.push('--label', `${name}=${value}`);
    return { args: [...args, '--', build.context], environment };
}
/** What belongs to Bakehouse or to an input, by the flag's name. */
const OWNED_FLAGS = new Map([
    ['file', 'it is the input "template"'],
    ['f', 'it is the input "template"'],
    ['iidfile', 'Bakehouse sets it'],
    ['progress', 'Bakehouse sets it'],
    ['load', 'Bakehouse sets it'],
    ['quiet', 'Bakehouse reads the output itself'],
    ['q', 'Bakehouse reads the output itself'],
    ['output', 'the image has to be in the daemon'],
    ['o', 'the image has to be in the daemon'],
    ['push', 'an image leaves the runner only when it is published'],
    ['check', 'nothing would be built; use mode: validate'],
    ['call', 'nothing would be built'],
    ['print', 'nothing would be built'],
]);
/**
 * Refuses, in the extra arguments of a build, what would take its result away from us. docker judges all else.
 * @param what how messages call them
 */
function checkDockerArguments(args, what = 'Input "arguments"') {
    for (const arg of args) {
        const name = /^--([a-z-]+)(?:=.*)?$/s.exec(arg)?.[1] ?? /^-([a-z])/.exec(arg)?.[1] ?? '';
        const owned = OWNED_FLAGS.get(name);
        if (owned !== undefined)
            throw new errors/* UserError */.yo(`${what} must not hold ${(0,core_inputs/* show */.WU)(arg)}: ${owned}.`);
    }
}
/**
 * Refuses a `--build-arg NAME` without a value whose variable this step has and the build does not get: docker would take
 * the default of the Dockerfile and say nothing.
 */
function checkInheritedArguments(args, step, child) {
    for (const [index, arg] of args.entries()) {
        const name = arg === '--build-arg' ? args[index + 1] : /^--build-arg=(.*)$/s.exec(arg)?.[1];
        if (name === undefined || name.includes('=') || child[name] !== undefined || step[name] === undefined)
            continue;
        throw new errors/* UserError */.yo(`Input "arguments": --build-arg ${name} takes its value from the environment, but a build does not see ${name}. ` +
            'Name it in the input "pass-env", or give its value in the input "vars".');
    }
}
/** `--secret` is read as a line of CSV (encoding/csv). */
function csvField(text) {
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// EXTERNAL MODULE: ./.build/providers/docker/command.js
var command = __webpack_require__(79809);
;// CONCATENATED MODULE: ./.build/docker/builder.js


/** The first docker client without BuildKit of its own; from there on it is the plugin's. */
const LAST_WITH_BUILDKIT = 22;
/** What `docker build` will use here; the daemon has to answer. DOCKER_BUILDKIT=0 asks for the classic builder. */
async function findBuilder(docker, environment) {
    // First, since its errors say what is wrong with docker.
    const server = await docker.serverVersion();
    const [client, buildx] = await Promise.all([
        (0,command/* askDocker */.ad)(['version', '--format', '{{.Client.Version}}'], { environment }),
        (0,command/* askDocker */.ad)(['buildx', 'version'], { environment }),
    ]);
    return chooseBuilder({ client: client.stdout.trim(), server, buildx: buildx.exitCode === 0 ? buildx.stdout : null }, environment);
}
/** @param found `buildx`: what `docker buildx version` prints; null when there is none */
function chooseBuilder(found, environment) {
    const { client, server } = found;
    const buildx = found.buildx === null ? null : (/ v?(\d\S*)/.exec(found.buildx)?.[1] ?? 'of unknown version');
    const base = { client, server, buildx };
    if (environment['DOCKER_BUILDKIT'] === '0')
        return { ...base, kind: 'classic' };
    const major = Number.parseInt(client, 10);
    // An old client takes its own BuildKit also where the plugin is there.
    if (major <= LAST_WITH_BUILDKIT)
        return { ...base, kind: 'buildkit' };
    return { ...base, kind: buildx === null ? 'classic' : 'buildx' };
}
/** For the log: `docker 28.2.2, buildx 0.29.1, daemon 28.2.2`. */
function describeBuilder({ kind, client, server, buildx }) {
    const how = { buildx: `buildx ${buildx}`, buildkit: 'its own BuildKit', classic: 'the classic builder' }[kind];
    return `docker ${client}, ${how}, daemon ${server}`;
}
/** The classic builder has no way to hand over a secret but a build argument, which stays in the image. */
function checkSecrets(builder, names) {
    if (names.length === 0 || builder.kind !== 'classic')
        return;
    const why = builder.buildx === null
        ? `docker ${builder.client} here has no buildx; install the plugin (docker-buildx-plugin, or docker/setup-buildx-action)`
        : 'DOCKER_BUILDKIT=0 turns it off; take that out';
    throw new errors/* UserError */.yo(`Secrets (${names.join(', ')}) need BuildKit, and ${why}.`);
}

// EXTERNAL MODULE: ./.build/core/nearest.js
var nearest = __webpack_require__(89046);
// EXTERNAL MODULE: ./.build/recipe/dockerfile/dockerfile.js + 5 modules
var dockerfile_dockerfile = __webpack_require__(58315);
// EXTERNAL MODULE: ./.build/recipe/syntax-error.js
var syntax_error = __webpack_require__(97721);
;// CONCATENATED MODULE: ./.build/docker/check.js




/** Build arguments that need no ARG: BuildKit's own and the proxies (Dockerfile reference, "Predefined ARGs"). */
const PREDEFINED = /^(?:BUILDKIT_\w+|BUILDPLATFORM|TARGETPLATFORM|SOURCE_DATE_EPOCH|(?:HTTPS?|FTP|NO|ALL)_PROXY)$/i;
/** What can be said of a Dockerfile without running it: that it cannot be read, a target or an argument that it lacks. */
function checkDockerfile(text, wanted) {
    let dockerfile;
    try {
        dockerfile = (0,dockerfile_dockerfile/* readDockerfile */.n)(text, new Map(wanted.args));
    }
    catch (error) {
        if (!(error instanceof syntax_error/* TemplateSyntaxError */.C))
            throw error;
        return [{ level: 'error', message: error.message, line: error.line }];
    }
    // Another language: only its own frontend can tell.
    if (dockerfile.unread.some(({ kind }) => kind === 'file'))
        return [];
    return [...checkTarget(dockerfile, wanted.target), ...checkArguments(dockerfile, wanted.args)];
}
function checkTarget({ stages }, target) {
    const names = stages.flatMap(({ name }) => name ?? []);
    if (target === null || names.includes(target.toLowerCase()) || Number(target) < stages.length)
        return [];
    const message = `The Dockerfile has no stage ${(0,core_inputs/* show */.WU)(target)}.${hint(target, names)}`;
    return [{ level: 'error', message, line: undefined }];
}
/** docker takes an argument that nobody declares for a mistake of no weight, and so do we. */
function checkArguments({ args }, given) {
    const declared = [...new Set(args.map(({ name }) => name))];
    return given
        .map(([name]) => name)
        .filter((name) => !declared.includes(name) && !PREDEFINED.test(name))
        .map((name) => ({
        level: 'warning',
        message: `The Dockerfile declares no ARG ${(0,core_inputs/* show */.WU)(name)}, so its value is used nowhere.${hint(name, declared)}`,
        line: undefined,
    }));
}
function hint(name, names) {
    const near = (0,nearest/* nearestName */.q)(name, names);
    return near === undefined ? '' : ` Did you mean ${near}?`;
}

// EXTERNAL MODULE: ./.build/core/short-folder.js
var short_folder = __webpack_require__(16551);
;// CONCATENATED MODULE: ./.build/docker/environment.js



/** The environment of the docker client in a bake, before what the build itself adds. */
function dockerEnvironment(environment, pass, temporary, mark) {
    return (0,core_environment/* childEnvironment */.Qc)(environment, pass, { ...(0,short_folder/* temporaryFolderOf */.Lj)(temporary), [core_process/* MARK */.M$]: mark });
}

;// CONCATENATED MODULE: ./.build/docker/labels.js
/**
 * The standard labels (OCI image-spec, annotations.md) with the user's over them. `created` is not among them: it would
 * give the same recipe another id each time, and the image's own creation time says it already.
 */
function describingLabels(facts, own) {
    const standard = [
        ['title', facts.title],
        ['version', facts.version],
        ['revision', facts.revision],
        ['source', facts.source],
        ['base.name', facts.base?.name ?? null],
        ['base.digest', facts.base?.digest ?? null],
    ];
    const labels = new Map();
    for (const [name, value] of standard) {
        if (value !== null && value !== '')
            labels.set(`org.opencontainers.image.${name}`, value);
    }
    for (const [name, value] of own)
        labels.set(name, value);
    return [...labels];
}
/** By these an image is found again; nothing else may set them. */
function ownLabels({ leg, layer, ref, recipe, }) {
    return [
        ['dev.bakehouse.leg', leg],
        ['dev.bakehouse.layer', layer],
        // Empty where it is not known: else what it builds on would lend it its own.
        ['dev.bakehouse.ref', ref],
        ['dev.bakehouse.recipe', recipe ?? ''],
        // A place that is kept: a label cannot be added later.
        ['dev.bakehouse.epoch', ''],
    ];
}

// EXTERNAL MODULE: ./.build/packer/claims.js
var packer_claims = __webpack_require__(68584);
// EXTERNAL MODULE: ./.build/providers/docker/docker.js
var docker_docker = __webpack_require__(77338);
// EXTERNAL MODULE: ./.build/actions/bake/dockerfile-run.js + 3 modules
var dockerfile_run = __webpack_require__(8900);
// EXTERNAL MODULE: ./.build/actions/bake/workspace-path.js
var workspace_path = __webpack_require__(19083);
;// CONCATENATED MODULE: ./.build/actions/bake/dockerfile-bake.js
















/** docker, with the builder that it has, and the secrets in files of their own. */
async function prepareDockerfile(host, inputs, task, bench) {
    const { dockerfile, context } = task;
    const { folder, mark, settled } = bench;
    const secretNames = task.secrets.map(([name]) => name);
    const base = dockerEnvironment(host.environment, inputs['pass-env'], folder.temporary, mark);
    const docker = (0,docker_docker/* createDocker */.h)((0,core_process/* withoutMark */.E_)(base));
    checkInheritedArguments(task.arguments, host.environment, base);
    const builder = await findBuilder(docker, base);
    checkSecrets(builder, secretNames);
    const build = dockerBuild(host, task, bench);
    const command = buildCommand(build, builder);
    const environment = { ...base, ...command.environment };
    const secrets = [...new Set([...task.secrets.map(([, value]) => value), ...(0,core_environment/* credentialValues */.w2)(environment)])].filter((value) => value !== '');
    const names = (what, all) => all.length === 0 ? [] : [`${what} ${all.join(', ')}`];
    const argNames = task.args.map(([name]) => name);
    const bake = { task, bench, build, command, environment, secrets, docker };
    return {
        name: 'docker',
        stage: 'DockerBuild',
        logName: 'docker.log',
        workingDirectory: context,
        recipe: dockerfile.path,
        tools: { packer: null, plugins: {}, docker: builder },
        variables: [...new Set([...argNames, ...secretNames])].sort(),
        secrets,
        providers: { aws: false, docker: true },
        claims: packer_claims/* NO_CLAIMS */.uv,
        regions: [],
        account: null,
        facts: [
            describeBuilder(builder),
            `Leg ${settled.leg.leg}, Dockerfile ${dockerfile.shown}, context ${(0,workspace_path/* workspacePath */.X)(host, context)}`,
            ...names('Build arguments', argNames),
            ...names('Secrets', secretNames),
        ],
        validate: async (on) => validate(on, inputs, task),
        bake: async (on, run) => (0,dockerfile_run/* runDocker */.S)(on, bake, run),
    };
}
/**
 * Says what reading the Dockerfile tells. Only where nothing else is asked for does a mistake end the step here: docker
 * itself is the judge in a build.
 */
function validate(host, inputs, { dockerfile, args, target }) {
    const complaints = checkDockerfile(dockerfile.text, { args, target });
    const isJudge = inputs.mode === 'validate';
    (0,core_annotations/* annotateAll */.u)(host, complaints
        .filter(({ level }) => isJudge || level === 'warning')
        .map(({ level, message, line }) => ({
        level,
        title: 'Dockerfile',
        message,
        file: dockerfile.shown,
        ...(line === undefined ? {} : { line }),
    })));
    const error = complaints.find(({ level }) => level === 'error');
    if (isJudge && error !== undefined)
        throw new errors/* UserError */.yo(`The Dockerfile is not valid: ${error.message}`);
}
function dockerBuild(host, task, { folder, mark, settled }) {
    const { leg } = settled.leg;
    const { layer } = settled.leg;
    const { repository, commit } = host.run;
    const server = host.environment['GITHUB_SERVER_URL'] ?? '';
    return {
        file: task.dockerfile.path,
        context: task.context,
        target: task.target,
        platform: task.platform,
        args: task.args,
        secrets: task.secrets.map(([id, value], index) => {
            const path = (0,external_node_path_.join)(folder.path, `secret-${index}`);
            (0,core_files/* writeAtomically */.v)(path, value);
            return { id, path };
        }),
        tags: task.references,
        labels: describingLabels({
            title: settled.name,
            version: task.version,
            revision: commit === '' || settled.identity.dirty.length === 0 ? commit : `${commit}${late_values/* DIRTY */.j}`,
            source: server === '' || repository === '' ? '' : `${server}/${repository}`,
            base: task.base,
            leg,
            layer,
        }, task.labels),
        ownLabels: ownLabels({ leg, layer, ref: host.run.ref, recipe: settled.identity.recipe }),
        extra: task.arguments,
        idFile: (0,dockerfile_run/* idFileOf */.l)(folder),
        mark,
    };
}

// EXTERNAL MODULE: ./.build/core/job-folder.js
var job_folder = __webpack_require__(6584);
;// CONCATENATED MODULE: ./.build/actions/bake/leg-folder.js




/** Each leg of a job has a folder of its own; a second bake of the same id would overwrite what the first one told. */
function claimLeg(host, leg) {
    const path = (0,external_node_path_.join)((0,job_folder/* jobFolder */.O)(host), 'legs', leg.slug);
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)((0,job_folder/* jobFolder */.O)(host), 'legs'), { recursive: true, mode: 0o700 });
    try {
        (0,external_node_fs_.mkdirSync)(path, { mode: 0o700 });
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) !== 'EEXIST')
            throw error;
        throw new errors/* UserError */.yo(`The image ${leg.leg} was already baked by an earlier step of this job. Give this one another name with the input "image".`);
    }
    return path;
}

// EXTERNAL MODULE: ./.build/core/secrets.js + 2 modules
var core_secrets = __webpack_require__(31419);
;// CONCATENATED MODULE: ./.build/packer/diagnostics.js
/**
 * Reads the diagnostics out of one text of Packer's. HCL (hcl/v2 diagnostic_text.go): `Error: summary`, a blank line,
 * `  on FILE line N, in CONTEXT:`, the source line, a blank line, the wrapped detail. Legacy JSON: `At line N, column M`
 * (packer/template/parse.go), or `Error: Failed to prepare build: …` with a bulleted list.
 */
function readDiagnostics(text, templateFile) {
    const starts = [...text.matchAll(/^(Error|Warning): /gm)].map((match) => match.index);
    if (starts.length === 0) {
        const json = /^Error parsing JSON: (.+)\s+At line (\d+)/.exec(jsonError(text));
        if (json === null)
            return [];
        return [
            {
                level: 'error',
                summary: 'The template is not valid JSON',
                detail: json[1] ?? '',
                ...at(templateFile, json[2]),
            },
        ];
    }
    return starts.map((start, index) => readOne(text.slice(start, starts[index + 1]), templateFile));
}
function readOne(block, templateFile) {
    const [head = '', ...body] = block.split('\n');
    const level = head.startsWith('Error') ? 'error' : 'warning';
    const said = head.replace(/^\w+: /, '').trim();
    const place = body.findIndex((line) => /^ {2}on .+ line \d+/.test(line));
    const where = /^ {2}on (.+?) line (\d+)/.exec(body[place] ?? '');
    // Go's multierror puts its list before the place, HCL its detail behind it.
    const rest = body
        .filter((_, index) => index !== place)
        .filter((line) => !/^\s*\d+:\s/.test(line) && !/^\s*\(source code not available\)/.test(line) && !/^\s*\^+\s*$/.test(line));
    const told = rejoin(rest);
    const isCount = /^\d+ error(?:\(s\)|s)? occurred:?$/.test(said);
    const summary = isCount ? 'Packer refuses the template' : said.replace(/:$/, '');
    const detail = isCount ? told.replace(/^\* /, '') : told;
    if (where !== null)
        return { level, summary, detail, ...at(where[1], where[2]) };
    return { level, summary, detail, ...at(templateFile, undefined) };
}
/** Packer wraps its details at 78 columns; one paragraph is one line again, list items stay apart. */
function rejoin(lines) {
    return lines
        .join('\n')
        .split(/\n\s*\n/)
        .map((paragraph) => paragraph
        .split(/\n(?=[ \t]*[*-] )/)
        .map((item) => item
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' '))
        .filter((item) => item !== '')
        .join('\n'))
        .filter((paragraph) => paragraph !== '')
        .join('\n');
}
function at(file, line) {
    return { ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line: Number(line) }) };
}
/** In one line. */
function diagnosticText({ summary, detail }) {
    return (detail === '' ? summary : `${summary}: ${detail}`).replace(/\s+/g, ' ');
}
/** As the runner shows it, which takes a file as one of the workspace. */
function annotationOf(diagnostic) {
    const { level, summary, detail, file, line } = diagnostic;
    return {
        level,
        title: summary === '' ? 'Packer' : summary,
        message: detail === '' ? summary : detail,
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { line }),
    };
}
/** From Packer's word for a template that is no JSON on; what it says of it is short. */
function jsonError(text) {
    const start = text.indexOf('Error parsing JSON: ');
    return start === -1 ? '' : text.slice(start, start + 4096);
}

// EXTERNAL MODULE: ./.build/packer/environment.js
var packer_environment = __webpack_require__(29216);
// EXTERNAL MODULE: ./.build/packer/install/platform.js
var platform = __webpack_require__(25870);
// EXTERNAL MODULE: ./.build/packer/install/plugin-folder.js
var plugin_folder = __webpack_require__(22263);
// EXTERNAL MODULE: ./.build/packer/install/plugin-needs.js
var plugin_needs = __webpack_require__(21474);
;// CONCATENATED MODULE: ./.build/packer/plugin-versions.js



/** The plugins that the template declares, as they lie where setup-packer put them; nothing where that is not known. */
function pluginVersions(environment, template) {
    const folder = environment['PACKER_PLUGIN_PATH'] ?? '';
    const required = template.requiredPlugins;
    if (folder === '' || required.length === 0)
        return {};
    const installed = (0,plugin_folder/* listPlugins */.Nj)(folder, (0,platform/* platformOf */.tj)(process.platform, process.arch));
    return Object.fromEntries((0,plugin_needs/* pluginNeeds */.N3)(required, []).flatMap((need) => {
        const best = (0,plugin_needs/* bestPlugin */.uy)(installed, need);
        return best === undefined ? [] : [[need.source, best.version.text]];
    }));
}

// EXTERNAL MODULE: ./.build/packer/preflight.js + 2 modules
var preflight = __webpack_require__(43015);
// EXTERNAL MODULE: ./.build/packer/program.js
var program = __webpack_require__(58793);
// EXTERNAL MODULE: ./.build/recipe/build-glob.js
var build_glob = __webpack_require__(28704);
;// CONCATENATED MODULE: ./.build/packer/selection.js




/**
 * Checks `only` and `except` against the builds of a template. Packer before 1.8.4 takes an `-only` that matches nothing
 * for a success with no image, and any Packer only warns when a part of it matches nothing.
 * In legacy JSON Packer knows no patterns: they are spelled out here.
 */
function selectBuilds(template, only, except) {
    const { builds, kind } = template;
    for (const [input, patterns] of Object.entries({ only, except }))
        checkPatterns(input, kind, patterns);
    const matches = (pattern, name) => (0,build_glob/* matchesBuild */.C)(kind, pattern, name);
    const matching = (pattern) => builds.filter(({ name }) => matches(pattern, name));
    const spell = (patterns) => kind === 'json'
        ? [
            ...new Set(patterns.flatMap((pattern) => (isPattern(pattern) ? matching(pattern).map(({ name }) => name) : [pattern]))),
        ]
        : patterns;
    if (template.buildsKnown) {
        for (const pattern of only)
            if (matching(pattern).length === 0)
                throw new errors/* UserError */.yo(noMatch(pattern, builds));
    }
    const chosen = builds.filter(({ name }) => (only.length === 0 || only.some((pattern) => matches(pattern, name))) &&
        !except.some((pattern) => matches(pattern, name)));
    if (template.buildsKnown && chosen.length === 0) {
        throw new errors/* UserError */.yo(builds.length === 0
            ? 'The template has no builds.'
            : `Inputs "only" and "except" together leave none of the template's builds ${(0,core_inputs/* orList */.A3)(builds.map(({ name }) => name))}.`);
    }
    return { only: spell(only), except: spell(except), builds: chosen };
}
function noMatch(pattern, builds) {
    const names = builds.map(({ name }) => name);
    const near = (0,nearest/* nearestName */.q)(pattern, names);
    const hint = near === undefined ? '' : ` Did you mean ${near}?`;
    const known = names.length === 0 ? 'it has no builds' : `its builds are ${(0,core_inputs/* orList */.A3)(names)}`;
    return `Input "only" holds ${(0,core_inputs/* show */.WU)(pattern)}, which matches no build of the template; ${known}.${hint}`;
}
function isPattern(name) {
    return /[*?[{]/.test(name);
}
/** Packer refuses such a pattern too, when the builds are about to start. */
function checkPatterns(input, kind, patterns) {
    const wrong = kind === 'hcl2' ? patterns.find((pattern) => (0,build_glob/* buildGlob */.z)(pattern) === undefined) : undefined;
    if (wrong === undefined)
        return;
    throw new errors/* UserError */.yo(`Input "${input}" holds ${(0,core_inputs/* show */.WU)(wrong)}, which Packer cannot read as a pattern: brackets hold one range, as in [a-z], ` +
        'or a list of characters, as in [abc], and must be closed. Put a backslash before a bracket that is meant as itself.');
}
/**
 * The name that a build has in the template, from the one in Packer's stream: since 1.7 a legacy JSON build `app` of
 * type docker is told as `docker.app`.
 */
function buildNameOf(template, told) {
    if (template.kind === 'hcl2')
        return told;
    const found = template.builds.find(({ name, type }) => told === `${type}.${name}` || told === name);
    return found?.name ?? told;
}

// EXTERNAL MODULE: ./.build/core/command.js
var core_command = __webpack_require__(43497);
// EXTERNAL MODULE: ./.build/core/relay.js + 1 modules
var core_relay = __webpack_require__(59404);
// EXTERNAL MODULE: ./.build/packer/arguments.js
var packer_arguments = __webpack_require__(30257);
// EXTERNAL MODULE: ./.build/packer/observer.js + 2 modules
var packer_observer = __webpack_require__(4544);
;// CONCATENATED MODULE: ./.build/packer/validate.js




/** Runs `packer validate` and shows what it says. Runs nothing of the template but its functions; no data sources. */
async function runValidate(host, packer, args, cwd, environment, secrets) {
    const { exitCode, stdout, stderr } = await (0,core_command/* runCommand */.d1)(packer.path, (0,packer_arguments/* validateArguments */.Tr)(args), {
        cwd,
        limitMs: core_command/* NETWORK_MS */.GF,
        environment: { ...environment, CHECKPOINT_DISABLE: '1' },
    });
    const observer = new packer_observer/* Observer */.n();
    let text = '';
    const relay = (0,core_relay/* createRelay */.CR)(secrets, (lines) => observer.reader.render(lines), (lines) => {
        text += lines;
    });
    relay.push(Buffer.from(`${stdout}\n`));
    relay.end();
    const errors = (0,core_relay/* createRelay */.CR)(secrets, (lines) => lines, (lines) => {
        text += lines;
    });
    errors.push(Buffer.from(stderr));
    errors.end();
    if (text !== '')
        host.info(text.trimEnd());
    return { valid: exitCode === 0, text };
}

// EXTERNAL MODULE: ./.build/core/paths.js
var paths = __webpack_require__(22720);
// EXTERNAL MODULE: ./.build/recipe/hcl-expression.js + 2 modules
var hcl_expression = __webpack_require__(49014);
;// CONCATENATED MODULE: ./.build/recipe/hcl-quote.js
/** Characters that a quoted literal cannot hold, or that would not be seen by who reads it. */
const UNSAFE = /["\\]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|[$%](?=[${%]|$)/gu;
const SHORT = new Map([
    ['"', '\\"'],
    ['\\', '\\\\'],
    ['\n', '\\n'],
    ['\r', '\\r'],
    ['\t', '\\t'],
]);
/**
 * Renders a string as a quoted literal of HCL's native syntax, on one line, that Packer reads back as the same bytes.
 * Two limits are not ours to lift: Packer normalizes every string to NFC (go-cty StringVal), and a lone surrogate,
 * which UTF-8 cannot hold, becomes U+FFFD when the literal is written.
 */
function hclString(value) {
    return `"${value.replace(UNSAFE, (character) => SHORT.get(character) ?? unicodeEscape(character))}"`;
}
function unicodeEscape(character) {
    const hex = (character.codePointAt(0) ?? 0).toString(16);
    return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
}

// EXTERNAL MODULE: ./.build/recipe/template-files.js
var template_files = __webpack_require__(45669);
// EXTERNAL MODULE: ./.build/core/yaml-values.js
var yaml_values = __webpack_require__(44352);
// EXTERNAL MODULE: ./.build/recipe/hcl.js
var hcl = __webpack_require__(61802);
;// CONCATENATED MODULE: ./.build/packer/written-value.js
/** What HCL reads as the very number. */
const HCL_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** Packer writes numbers out, and has no zero below zero. */
const UNFAITHFUL = /[eE]|^-0$/;
/** A value that variables cannot have: `kind` tells what it is. */
class NoVariableValue extends TypeError {
    kind;
    constructor(kind) {
        super(`No variable has a value of the kind ${kind}.`);
        this.kind = kind;
    }
}
/**
 * The value that a variable gets from a YAML file. A text is what stands in the file, byte for byte; a number keeps all its
 * digits; where the type leaves it open, only what prints back as it is written is a number, `true` or `false`.
 * @param variable undefined where the template declares none of that name
 * @param isLegacy of a JSON template, all of whose variables are texts
 * @throws NoVariableValue
 */
function variableValue(member, variable, isLegacy) {
    const value = yamlValue(member.value, member.written);
    if (typeof value === 'object' && value !== null) {
        const isOpen = isLegacy || variable === undefined || leavesTexts(variable);
        return isOpen ? faithful(value, member.written) : typed(value);
    }
    if (value === null && member.written === null)
        return isLegacy ? '' : null;
    const written = typeof member.written === 'string' ? member.written : String(value);
    if (isLegacy || (variable !== undefined && isText(variable)))
        return written;
    if (variable === undefined || leavesTexts(variable))
        return faithful(value, written);
    const isNumber = typeof value === 'number' || typeof value === 'bigint';
    // As an HCL expression, digits are not lost; and of what is no number at all, Packer tells.
    if (isNumber && (HCL_NUMBER.test(written) || !Number.isFinite(Number(value))))
        return written;
    return typed(value);
}
/** Whether the variable is a text for certain. */
function isText({ type, hasDefault, default: initial }) {
    if (type !== undefined)
        return type === 'string';
    return hasDefault && initial.known && typeof initial.value === 'string';
}
/** Whether texts may stand in the value: by its type, or since it has none. */
function leavesTexts({ type, hasDefault, default: initial }) {
    if (type !== undefined)
        return /\b(?:string|any)\b/.test(type);
    return !(hasDefault && initial.known && (typeof initial.value === 'number' || typeof initial.value === 'boolean'));
}
/** What prints back as it is written stays what it is; all else is the text that stands in the file. */
function faithful(value, written) {
    if (Array.isArray(value))
        return value.map((one, index) => faithful(one, Array.isArray(written) ? written[index] : one));
    if (typeof value === 'object' && value !== null) {
        const texts = new Map(membersOf(written));
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, faithful(one, texts.get(name))]));
    }
    const plain = typed(value);
    if (typeof written !== 'string')
        return plain;
    return JSON.stringify(plain) === written && !UNFAITHFUL.test(written) ? plain : written;
}
/** By what YAML says it is; an integer that JavaScript cannot hold as its digits. */
function typed(value) {
    if (typeof value === 'bigint')
        return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    if (typeof value !== 'object' || value === null)
        return value;
    if (Array.isArray(value))
        return value.map(typed);
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, typed(one)]));
}
function yamlValue(value, written) {
    if (value === null || typeof value === 'string' || typeof value === 'number')
        return value;
    if (typeof value === 'boolean' || typeof value === 'bigint')
        return value;
    // Times of YAML 1.1, and what has a tag of them.
    if (value instanceof Date && typeof written === 'string')
        return written;
    if (Array.isArray(value))
        return value.map((one, index) => yamlValue(one, Array.isArray(written) ? written[index] : undefined));
    if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
        const texts = new Map(membersOf(written));
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, yamlValue(one, texts.get(name))]));
    }
    throw new NoVariableValue(typeof value === 'object' ? value.constructor.name : typeof value);
}
function membersOf(value) {
    return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

;// CONCATENATED MODULE: ./.build/packer/var-file.js







const MOST_ALIASES = 50;
/**
 * Reads a file of variables, by its ending. `passed` files are handed to Packer as they are; the values are then only those that
 * could be read as plain ones.
 * @param template whose variables say where YAML's numbers and words are texts
 */
async function readVarFile(path, shown, template) {
    const bytes = (0,external_node_fs_.readFileSync)(path);
    const text = bytes.toString('utf8');
    if (bytes.includes(0) || !Buffer.from(text).equals(bytes))
        throw new errors/* UserError */.yo(`${shown} is not a text in UTF-8.`);
    const kind = (0,external_node_path_.extname)(path).toLowerCase();
    if (kind === '.hcl') {
        return { values: literalsOfHcl(text, shown), passed: true };
    }
    if (kind === '.json')
        return { values: plainMap(parseJson(text, shown), shown), passed: true };
    if (kind === '.yml' || kind === '.yaml') {
        return { values: await yamlVariables(text, shown, template), passed: false };
    }
    try {
        return { values: new Map((0,core_inputs/* parsePairs */.xg)(text).map(([name, value]) => [name, unquote(value)])), passed: false };
    }
    catch (error) {
        throw new errors/* UserError */.yo(`${shown} ${(0,errors/* messageOf */.bD)(error)}.`);
    }
}
async function yamlVariables(text, shown, template) {
    const { parseDocument } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    let values;
    try {
        const document = parseDocument(text, { intAsBigInt: true });
        const [error] = document.errors;
        if (error !== undefined)
            throw error;
        values = (0,yaml_values/* yamlValues */.O)(document, MOST_ALIASES);
    }
    catch (error) {
        throw new errors/* UserError */.yo(`${shown} is not valid YAML: ${yamlPlace(error)}.`);
    }
    const declared = new Map(template.variables.map((variable) => [variable.name, variable]));
    const written = new Map(var_file_membersOf(values.written ?? {}, shown));
    return new Map(var_file_membersOf(values.value ?? {}, shown).map(([name, value]) => {
        const member = { value, written: written.get(name) };
        try {
            return [name, variableValue(member, declared.get(name), template.kind === 'json')];
        }
        catch (error) {
            throw error instanceof NoVariableValue ? noValue(error.kind, shown) : error;
        }
    }));
}
/** What is computed is not ours to tell; Packer reads the file itself. */
function literalsOfHcl(text, shown) {
    try {
        return new Map((0,hcl/* readHcl */.K)(text).attributes.flatMap(({ name, value }) => (value.known ? [[name, value.value]] : [])));
    }
    catch (error) {
        throw new errors/* UserError */.yo(`${shown} is not valid HCL: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
function parseJson(text, shown) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        // The parser's own message quotes the text, which may be a secret.
        throw new errors/* UserError */.yo(`${shown} is not valid JSON: ${placeOf(text, error)}.`);
    }
}
function placeOf(text, error) {
    const at = /position (\d+)/.exec((0,errors/* messageOf */.bD)(error))?.[1];
    return at === undefined ? 'it cannot be read' : `see line ${text.slice(0, Number(at)).split('\n').length}`;
}
function yamlPlace(error) {
    const line = /at line (\d+)/.exec((0,errors/* messageOf */.bD)(error))?.[1];
    return line === undefined ? 'it cannot be read' : `see line ${line}`;
}
function plainMap(value, shown) {
    return new Map(var_file_membersOf(value, shown).map(([name, one]) => [name, plain(one, shown)]));
}
function var_file_membersOf(value, shown) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return Object.entries(value);
    throw new errors/* UserError */.yo(`${shown} must hold names and values at its top.`);
}
function plain(value, shown) {
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return value;
    if (Array.isArray(value))
        return value.map((one) => plain(one, shown));
    if (typeof value === 'object') {
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one, shown)]));
    }
    throw noValue(typeof value, shown);
}
function noValue(kind, shown) {
    return new errors/* UserError */.yo(`${shown} holds a value of a kind that variables cannot have (${kind}).`);
}
/** `KEY="a b"` of shell-like files: one pair of quotes round the whole belongs to the file, not to the value. */
function unquote(value) {
    const text = value.trim();
    return /^(["']).*\1$/s.test(text) && text.length >= 2 ? text.slice(1, -1) : text;
}

;// CONCATENATED MODULE: ./.build/packer/variables.js











/**
 * Brings all values into files: Packer reads HCL and JSON itself; YAML, `name=value` and the inputs become a file of our
 * own. Never an argument (readable by every process) and not `PKR_VAR_*` either, which `-var-file` would override.
 */
async function prepareVariables(request) {
    const { template } = request;
    const sensitive = new Set(template.variables.filter((one) => one.sensitive).map(({ name }) => name));
    const secrets = new Set(request.secretVars.map(([, value]) => value));
    for (const variable of template.variables) {
        if (variable.sensitive && variable.default.known)
            addTexts(secrets, variable.default.value);
    }
    const texts = new Set();
    for (const path of autoVarFiles(request)) {
        // Only to learn what is secret; what is wrong with it, Packer says.
        const { values } = await readVarFile(path, path, template).catch(() => ({ values: new Map() }));
        for (const [name, value] of values) {
            addTexts(texts, value);
            if (sensitive.has(name))
                addTexts(secrets, value);
        }
    }
    const files = [];
    const names = new Set();
    const problems = [];
    const own = (values, source) => {
        problems.push(...unknownNames(values, template, source));
        const path = (0,external_node_path_.join)(request.folder, `vars-${files.length}${template.kind === 'hcl2' ? '.pkrvars.hcl' : '.json'}`);
        (0,core_files/* writeAtomically */.v)(path, renderVariables(values, template));
        files.push(path);
    };
    for (const given of request.varFiles) {
        const path = findVarFile(request, given);
        if (path === undefined)
            continue;
        const { values, passed } = await readVarFile(path, (0,paths/* shownPath */.pS)(request.workspace, path), template);
        for (const [name, value] of values) {
            names.add(name);
            addTexts(texts, value);
            if (sensitive.has(name))
                addTexts(secrets, value);
        }
        if (passed)
            files.push(path);
        else
            own(values, (0,paths/* shownPath */.pS)(request.workspace, path));
    }
    const fromInputs = new Map([...request.vars, ...request.secretVars]);
    for (const [name, value] of fromInputs) {
        names.add(name);
        if (sensitive.has(name))
            addTexts(secrets, value);
    }
    if (fromInputs.size > 0)
        own(fromInputs, 'the inputs "vars" and "secret-vars"');
    if (problems.length > 0)
        throw new errors/* UserError */.yo(problems.join('\n'));
    secrets.delete('');
    return { files, names: [...names].sort(), secrets: [...secrets], texts: [...texts] };
}
/** What Packer itself loads beside the files of a template folder. */
function autoVarFiles({ template, workspace }) {
    const first = template.files[0]?.path;
    if (template.kind === 'json' || first === undefined)
        return [];
    const folder = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(workspace, first));
    try {
        return (0,template_files/* templateFiles */.o)((0,external_node_fs_.readdirSync)(folder)).varFiles.map((name) => (0,external_node_path_.join)(folder, name));
    }
    catch {
        return [];
    }
}
function findVarFile(request, given) {
    const optional = given.endsWith('?');
    const path = optional ? given.slice(0, -1) : given;
    if (optional && !(0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(request.workingDirectory, path)))
        return undefined;
    return (0,paths/* insideWorkspace */.CT)('Input "var-files"', request.workspace, request.workingDirectory, path);
}
function unknownNames(values, template, source) {
    const declared = template.variables.map(({ name }) => name);
    return [...values.keys()]
        .filter((name) => !declared.includes(name))
        .map((name) => {
        const near = (0,nearest/* nearestName */.q)(name, declared);
        const hint = near === undefined ? '' : ` Did you mean ${near}?`;
        const allowed = declared.length === 0 ? 'it declares none' : `it declares ${(0,core_inputs/* orList */.A3)(declared)}`;
        return `The template declares no variable ${(0,core_inputs/* show */.WU)(name)}, which ${source} set; ${allowed}.${hint}`;
    });
}
/** The text of a var file of our own: HCL for HCL2 templates, else JSON with all values as texts, as Packer wants it. */
function renderVariables(values, template) {
    if (template.kind === 'json') {
        const texts = [...values].map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
        return JSON.stringify(Object.fromEntries(texts));
    }
    const declared = new Map(template.variables.map((one) => [one.name, one]));
    return [...values].map(([name, value]) => `${name} = ${expressionOf(value, declared.get(name))}\n`).join('');
}
function expressionOf(value, variable) {
    if (typeof value !== 'string' || variable === undefined || variable.isString)
        return hclValue(value);
    // As Packer itself does with -var: a value for a variable that is not a string is an HCL expression.
    const expression = value.trim();
    const checked = (0,hcl_expression/* checkExpression */.l4)(expression);
    if (!checked.ok) {
        throw new errors/* UserError */.yo(`The variable ${variable.name} is no string (${variable.type ?? 'by its default'}), so its value must be one HCL expression, ` +
            `but it is none: ${checked.reason}`);
    }
    return expression;
}
function hclValue(value) {
    if (typeof value === 'string')
        return hclString(value);
    if (value === null || typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    if (isList(value))
        return `[${value.map(hclValue).join(', ')}]`;
    return `{ ${Object.entries(value)
        .map(([key, one]) => `${hclString(key)} = ${hclValue(one)}`)
        .join(', ')} }`;
}
function isList(value) {
    return Array.isArray(value);
}
function addTexts(secrets, value) {
    if (typeof value === 'string')
        secrets.add(value);
    else if (typeof value === 'number')
        secrets.add(String(value));
    else if (typeof value === 'object' && value !== null)
        for (const one of Object.values(value))
            addTexts(secrets, one);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./.build/providers/aws/profile-regions.js



/**
 * The regions that the files of the AWS command line give to these profiles, or to the one in force: Packer takes them
 * where neither template nor environment names one.
 */
function profileRegions(environment, profiles) {
    const home = environment['HOME'] ?? (0,external_node_os_.homedir)();
    const files = [
        environment['AWS_CONFIG_FILE'] ?? (0,external_node_path_.join)(home, '.aws', 'config'),
        environment['AWS_SHARED_CREDENTIALS_FILE'] ?? (0,external_node_path_.join)(home, '.aws', 'credentials'),
    ];
    const wanted = new Set([environment['AWS_PROFILE'] ?? 'default', ...profiles]);
    return [...new Set(files.flatMap((file) => regionsIn(textOf(file), wanted)))];
}
function textOf(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return '';
    }
}
/** `[profile NAME]` in one file, `[NAME]` in the other, `[default]` in both; then `region = …`. */
function regionsIn(text, profiles) {
    let isWanted = false;
    const found = [];
    for (const line of text.split('\n')) {
        const trimmed = line.trim();
        if (trimmed.startsWith('['))
            isWanted = profiles.has(trimmed
                .slice(1, -1)
                .replace(/^profile\s/, '')
                .trim());
        else if (isWanted && trimmed.startsWith('region')) {
            const [name = '', value = ''] = trimmed.split('=');
            if (name.trim() === 'region')
                found.push(value.trim());
        }
    }
    return found;
}

// EXTERNAL MODULE: ./.build/core/long-process.js
var long_process = __webpack_require__(8728);
// EXTERNAL MODULE: ./.build/packer/artifact-id.js
var artifact_id = __webpack_require__(69529);
// EXTERNAL MODULE: ./.build/recipe/step.js
var recipe_step = __webpack_require__(29743);
;// CONCATENATED MODULE: ./.build/packer/blame.js

/**
 * The provisioner that a build failed in, from the lines with which its provisioners began: Packer's error names none.
 * The place always comes from the template; a guest that prints such lines can at worst move it to another provisioner.
 */
function blamedProvisioner(template, build, starts) {
    const ofBuild = starts.filter((start) => start.build === build).map(({ text }) => text);
    const last = ofBuild.at(-1);
    if (last === undefined)
        return undefined;
    const type = typeOf(last);
    const candidates = template.provisioners.filter((one) => !one.isCleanup && one.type === type && (0,recipe_step/* appliesTo */.Gl)(one, build));
    const script = /script: (.+)$/s.exec(last)?.[1];
    const byScript = candidates.find(({ scripts }) => script !== undefined && scripts.includes(script));
    if (byScript !== undefined)
        return byScript;
    // Each script of a provisioner begins with a line of its own.
    const turns = candidates.flatMap((one) => Array.from({ length: Math.max(1, one.scripts.length) }, () => one));
    const count = ofBuild.filter((text) => typeOf(text) === type).length;
    return turns[count - 1] ?? candidates.at(-1);
}
function provisionerAnnotation(provisioner, title, message) {
    return { level: 'error', title, message, file: provisioner.file, line: provisioner.line };
}
function typeOf(text) {
    if (text.startsWith('Running local shell'))
        return 'shell-local';
    if (text.startsWith('Uploading'))
        return 'file';
    const word = /^Provisioning with (\S+)/.exec(text)?.[1] ?? '';
    return word.toLowerCase().replace(/[^a-z-]/g, '');
}

// EXTERNAL MODULE: ./.build/providers/docker/registry-trouble.js
var registry_trouble = __webpack_require__(90447);
// EXTERNAL MODULE: ./.build/packer/machine-output.js
var machine_output = __webpack_require__(51612);
;// CONCATENATED MODULE: ./.build/packer/daemon-words.js



/** Packer's own words for a docker command that failed; the reason is in what docker printed before them. */
const SAYS_NOTHING = /Bad exit status: \d+/;
/** What the plugin itself says between docker's words. */
const PACKERS = /^(?:Pulling Docker image|Pushing: |(?:Creating|Removing) temporary Docker|Logging (?:in|out)|Fetching ECR)/;
const PULL_FAILED = /Error pulling Docker image/;
const MOST_BYTES = 512 * 1024;
/**
 * The daemon's reason for a failed build: of a pull, what stands between its beginning and Packer's error, where nothing of a
 * guest can stand yet; of a push, the lines of the post-processor itself. Undefined where docker has nothing to do with it.
 * @param output lines as Packer wrote them, the last ones of a run
 * @param text with which Packer says that the build failed
 */
function daemonWords(output, build, text) {
    if (!SAYS_NOTHING.test(text))
        return undefined;
    const isPull = PULL_FAILED.test(text);
    const head = isPull ? `${build}: ` : `${build} (docker-push): `;
    const said = output.flatMap((line) => {
        const [, own] = /^(?:==>|\s{3}) (.*)$/s.exec((0,machine_output/* uiTextOf */.f)(line) ?? '') ?? [];
        return own?.startsWith(head) === true ? [own.slice(head.length)] : [];
    });
    const start = isPull ? said.findLastIndex((line) => line.startsWith('Pulling Docker image')) : 0;
    const words = start === -1 ? [] : said.slice(start).filter((line) => !SAYS_NOTHING.test(line) && !PACKERS.test(line));
    if (words.length === 0)
        return undefined;
    const reason = words.findLast((line) => (0,registry_trouble/* registryFailure */.MX)(line) !== undefined);
    const line = (0,registry_trouble/* tellingLine */.c$)(reason ?? words.join('\n')).replace(/^Error response from daemon: /, '');
    return { line, failure: (0,registry_trouble/* registryFailure */.MX)(line) };
}
/** The last lines that Packer wrote to a file. */
function lastLines(path) {
    const file = (0,external_node_fs_.openSync)(path, 'r');
    try {
        const { size } = (0,external_node_fs_.fstatSync)(file);
        const bytes = Buffer.alloc(Math.min(size, MOST_BYTES));
        (0,external_node_fs_.readSync)(file, bytes, 0, bytes.length, size - bytes.length);
        return bytes.toString('utf8').split('\n');
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}

// EXTERNAL MODULE: ./.build/packer/ec2-leftovers.js
var ec2_leftovers = __webpack_require__(98506);
// EXTERNAL MODULE: ./.build/packer/ec2-watch.js
var ec2_watch = __webpack_require__(40061);
// EXTERNAL MODULE: ./.build/packer/leftovers.js
var leftovers = __webpack_require__(62265);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
;// CONCATENATED MODULE: ./.build/packer/manifest.js



const manifest = schemas/* object */.Ikc({
    builds: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        builder_type: schemas/* string */.YjP(),
        files: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })).nullish(),
        artifact_id: schemas/* string */.YjP(),
        packer_run_uuid: schemas/* string */.YjP(),
    })),
    last_run_uuid: schemas/* string */.YjP(),
});
/**
 * What the manifest post-processors of a template wrote in this run: images that Packer's stream does not name, because
 * a later post-processor of that build failed or the run was stopped (packer command/build.go keeps artifacts only of
 * builds without an error). A file from before this run, or that is no manifest, tells nothing.
 */
function readManifests(template, workingDirectory, startedAt) {
    const paths = new Set(template.postProcessors
        .filter(({ type }) => type === 'manifest')
        .map(({ literals }) => (typeof literals['output'] === 'string' ? literals['output'] : 'packer-manifest.json')));
    // HCL2 writes the source's name only (packer types.source.go); the type tells two of one name apart.
    const nameOf = (name, type) => template.builds.find((build) => build.sourceName === name && build.type === type)?.name ?? name;
    return [...paths].flatMap((path) => readManifest((0,external_node_path_.resolve)(workingDirectory, path), startedAt, nameOf));
}
function readManifest(path, startedAt, nameOf) {
    try {
        // File systems keep whole milliseconds at best.
        if ((0,external_node_fs_.statSync)(path).mtimeMs < startedAt - 1000)
            return [];
        const { builds, last_run_uuid: run } = manifest.parse(JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8')));
        return builds
            .filter((build) => build.packer_run_uuid === run)
            .map((build) => ({
            build: nameOf(build.name, build.builder_type),
            builderId: build.builder_type,
            id: build.artifact_id,
            text: '',
            files: (build.files ?? []).map(({ name }) => name),
        }));
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./.build/image/outcome.js
var outcome = __webpack_require__(43036);
;// CONCATENATED MODULE: ./.build/packer/failure.js

/** What Packer, its plugins and guests' tools print. What says more comes first. */
const SIGNS = [
    ['post-processor', /Post-processor failed|post-processors failed|error running post-processor/i],
    [
        'provisioner',
        /Script exited with non-zero exit status|Error executing (?:Ansible|Chef|Puppet|script)|Script disconnected|non-zero exit status|Error uploading|failed to provision|Bad exit status|Unexpected EOF waiting for .{0,40}command/i,
    ],
    [
        'validation',
        /Failed to prepare build|Failed to parse|Error parsing JSON|unknown configuration key|Unsupported (?:argument|block|attribute)|Invalid |Missing required|Undefined variable|Unset variable|Unknown (?:source|provisioner|post-processor|builder|variable)|template validation failed|error\(s\) occurred/i,
    ],
];
/**
 * What kind of failure a text of Packer's tells of. Packer's exit code is 1 for everything.
 *
 * @param started whether any build had begun: before that, whatever is wrong is wrong with the template
 */
function classifyFailure(text, started) {
    const found = (0,image_failure/* providerTrouble */.b)(text) ?? SIGNS.find(([, sign]) => sign.test(text))?.[0];
    if (!started && (found === undefined || found === 'provisioner'))
        return 'validation';
    return found ?? 'unknown';
}

;// CONCATENATED MODULE: ./.build/packer/outcome.js



/**
 * What a run of Packer came to. Its exit code is 1 for a failure and for a cancel alike, and 0 also when no image was
 * made, so the code alone decides nothing.
 *
 * @param daemon what docker said of builds that failed in a pull or a push, by build
 * @param complaints what Packer has against the template, in its order
 */
function decideOutcome(ending, observer, daemon = new Map(), complaints = readDiagnostics(observer.diagnosticsText, undefined)) {
    const { exitCode } = ending;
    const clear = (0,outcome/* outcomeOfEnding */.z)(ending);
    if (clear !== undefined)
        return clear;
    if (exitCode === 0) {
        const reason = ending.withoutImage ?? null;
        if (reason !== null) {
            const message = `Packer ended well and kept no image, since the template says so: ${reason}. Where that is what you want, say allow-no-image: true.`;
            return { status: 'failed', failure: { class: 'config', message } };
        }
        const message = 'Packer ended well but reported no image. Does "only" or "except" leave a build, and does that build keep an artifact (for docker: commit or export_path)?';
        return { status: 'failed', failure: { class: 'config', message } };
    }
    return { status: 'failed', failure: describe(exitCode, observer, daemon, complaints) };
}
function describe(exitCode, observer, daemon, complaints) {
    const first = complaints.find(({ level }) => level === 'error');
    if (!observer.started && first !== undefined) {
        const text = diagnosticText(first);
        return { class: classifyFailure(text, false), message: text };
    }
    if (exitCode !== undefined && exitCode > 128) {
        const message = `Packer was killed by signal ${exitCode - 128}, not by this step; a machine short of memory does that.`;
        return { class: 'unknown', message };
    }
    const errors = observer.buildErrors.map(({ build, text }) => `${build}: ${quoted(text, daemon.get(build))}`);
    const lines = observer.errorLines
        .map((line) => line.trim())
        .filter((line) => line !== '' && !/^==> \S+: $/.test(line));
    const text = [...errors, ...lines].join('\n');
    const message = errors[0] ?? lines.at(-1) ?? `Packer ended with exit code ${exitCode} and said nothing.`;
    // Packer's own closing words say more than what a guest printed before them.
    const byErrors = classifyFailure(errors.join('\n'), observer.started);
    const [failed] = observer.buildErrors;
    const byDaemon = failed === undefined ? undefined : daemon.get(failed.build)?.failure;
    const failureClass = byDaemon ?? (byErrors === 'unknown' ? classifyFailure(text, observer.started) : byErrors);
    return { class: failureClass, message: message.replace(/\s+/g, ' ').slice(0, 1000) };
}
/** Packer's words, with docker's in the place of those that say nothing. */
function quoted(text, daemon) {
    return daemon === undefined ? text : text.replace(/Bad exit status: \d+/, () => daemon.line);
}

// EXTERNAL MODULE: ./.build/recipe/block.js
var recipe_block = __webpack_require__(36172);
;// CONCATENATED MODULE: ./.build/packer/without-image.js

/** Settings by which builders end well and keep no image (packer-plugin-amazon, packer-plugin-docker, …). */
const SETTINGS = ['skip_create_ami', 'skip_create_image', 'skip_save_build_region', 'discard', 'skip_export'];
/** The setting of a template by which no image is kept, with its place; null where none says so. */
function withoutImage(template) {
    for (const { blocks, file } of template.builds) {
        for (const block of blocks) {
            const name = SETTINGS.find((one) => (0,recipe_block/* literalOf */.Zc)(block, one) === true);
            if (name !== undefined)
                return `${name} at ${file}:${(0,recipe_block/* attributeOf */.w4)(block, name)?.line ?? block.line}`;
        }
    }
    return null;
}
/** Whether all that ended well is of the null builder, which is taken where no image is wanted. */
function isWithoutImage(artifacts) {
    return artifacts.length > 0 && artifacts.every(({ builderId }) => builderId === NULL_BUILDER);
}
const NULL_BUILDER = 'fnoeding.null';
/**
 * Images without those of regions that do not keep theirs: Packer names the image of the build region also where
 * `skip_save_build_region` had it removed once it was copied (packer-plugin-amazon step_ami_region_copy.go).
 */
function keptImages(images, template) {
    return images.filter((image) => {
        const build = template.builds.find(({ name }) => name === image.build);
        return image.provider !== 'aws' || build === undefined || isKept(image.region, build);
    });
}
function isKept(region, { blocks }) {
    const last = (read) => blocks.map(read).findLast((value) => value !== undefined);
    if (last((block) => (0,recipe_block/* literalOf */.Zc)(block, 'skip_save_build_region')) !== true)
        return true;
    const copies = last((block) => (0,recipe_block/* stringsOf */.iw)(block, 'ami_regions'));
    if (copies !== undefined)
        return copies.includes(region);
    return last((block) => (0,recipe_block/* literalOf */.Zc)(block, 'region')) !== region;
}

// EXTERNAL MODULE: ./.build/packer/results.js
var results = __webpack_require__(98139);
;// CONCATENATED MODULE: ./.build/packer/stepping.js

/** How Packer's questions end (multistep/commonsteps, provisioner.go): a blank and no line end. */
const QUESTION = 'Press enter to continue. ';
/**
 * What `packer build -debug` writes, on its way to somebody who reads lines: a question gets a line end, without which it
 * would be held back until it is answered.
 */
function endingQuestions(push) {
    let tail = '';
    return (chunk) => {
        push(chunk);
        tail = `${tail}${chunk.toString('latin1')}`.slice(-QUESTION.length);
        if (tail !== QUESTION)
            return;
        tail = '';
        push(Buffer.from('\n'));
    };
}
/** A line of one build. Before the first of them all that is said is about the template. */
const BUILD_LINE = /^(?:==>|\s{3}) .+?: /;
/**
 * Lines for people as those of `-machine-readable`, of which all else is learnt. That interface cannot ask (packer/ui.go,
 * MachineReadableUi.Ask), so a build that is stepped through has the other.
 */
class SpokenLines {
    #started = false;
    /** @param lines whole lines; gives whole lines */
    asMachineLines(lines) {
        return lines
            .replace(/\n$/, '')
            .split('\n')
            .map((line) => {
            this.#started ||= BUILD_LINE.test(line);
            return `0,,ui,${this.#started ? 'say' : 'error'},${line.replaceAll(',', COMMA)}\n`;
        })
            .join('');
    }
}
const COMMA = '%!(PACKER_COMMA)';
/** `… machine readable: web,artifact []string{"0", "id", "sha256:…"}` (packer/ui.go, BasicUi.Machine). */
const LOGGED = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d machine readable: ([^[]*) \[\]string\{(.*)\}$/;
/** What the debug log has of artifacts and errors, as lines of `-machine-readable`: the other interface only logs them. */
function loggedEvents(log) {
    return log
        .split('\n')
        .flatMap((line) => {
        const [, head = '', words = ''] = LOGGED.exec(line) ?? [];
        const comma = head.lastIndexOf(',');
        const [target, type] = [head.slice(0, Math.max(0, comma)), head.slice(comma + 1)];
        if (type !== 'artifact' && type !== 'error')
            return [];
        return `0,${[target, type, ...goStrings(words).map(escaped)].join(',')}\n`;
    })
        .join('');
}
/** Adds them to the lines that are there, and gives them. Nothing where Packer wrote no log. */
function addLoggedEvents(log, to) {
    if (!(0,external_node_fs_.existsSync)(log))
        return '';
    const events = loggedEvents((0,external_node_fs_.readFileSync)(log, 'utf8'));
    (0,external_node_fs_.appendFileSync)(to, events);
    return events;
}
/** `"a", "b\n"` as Go writes strings (strconv.Quote). */
function goStrings(text) {
    return [...text.matchAll(QUOTED)].flatMap(([, inner = '', end]) => end === '"' ? inner.replace(ESCAPE, unescaped) : []);
}
/** One without an end takes all of the rest, so that nothing is looked at twice. */
const QUOTED = /"((?:[^"\\]|\\[^])*)("|\\?$)/g;
const ESCAPE = /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|(.))/g;
const stepping_SHORT = { a: '\u0007', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
function unescaped(_, byte, short, long, letter = '') {
    const code = byte ?? short ?? long;
    if (code === undefined)
        return stepping_SHORT[letter] ?? letter;
    const point = Number.parseInt(code, 16);
    return point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);
}
/** As packer/ui.go, MachineReadableUi.Machine. */
function escaped(text) {
    return text.replaceAll(',', COMMA).replaceAll('\r', '\\r').replaceAll('\n', '\\n');
}

// EXTERNAL MODULE: ./.build/providers/aws/noted-links.js
var noted_links = __webpack_require__(48137);
// EXTERNAL MODULE: ./.build/providers/docker/sweep.js
var sweep = __webpack_require__(15428);
;// CONCATENATED MODULE: ./.build/packer/named-option.js

/** How Packer names an option that it does not take, or no longer (packer-plugin-sdk template/config/decode.go). */
const REFUSED = /(unknown|Deprecated) configuration key: '"?([^'"\n]{1,200})"?'/g;
/**
 * Adds to what Packer refuses in a legacy JSON template where it stands, and what to do about it: Packer names the build and
 * the option, and no line. What has a line, or names nothing that the template has, stays as it is.
 */
function withOptionPlaces(diagnostics, template) {
    return template.kind === 'json' ? diagnostics.map((one) => withPlaces(one, template)) : diagnostics;
}
function withPlaces(diagnostic, template) {
    if (diagnostic.level !== 'error' || diagnostic.line !== undefined)
        return diagnostic;
    const build = /^Failed to prepare build: "(.+)"$/.exec(diagnostic.summary)?.[1];
    const refused = [...diagnostic.detail.matchAll(REFUSED)].map(([, how, option = '']) => ({
        option,
        isDropped: how === 'Deprecated',
        places: placesOf(option, build, template),
    }));
    const found = refused.filter(({ places }) => places.length > 0);
    const [first] = found.flatMap(({ places }) => places);
    if (first === undefined)
        return diagnostic;
    const { file } = first;
    const stands = found.map(({ option, places }) => `"${option}" stands at ${places.map(({ line }) => `${file}:${line}`).join(' and ')}.`);
    const remedy = found.some(({ isDropped }) => isDropped)
        ? [`\`packer fix ${file}\` prints the template without what Packer has dropped or renamed; put that in its place.`]
        : [];
    return { ...diagnostic, ...first, detail: [diagnostic.detail, ...stands, ...remedy].join('\n') };
}
/** Where the build has the option: in its builder, its provisioners or its post-processors, since Packer does not say which. */
function placesOf(option, build, { builds, provisioners, postProcessors }) {
    const isMeant = (name) => build === undefined || name === build;
    const steps = [...provisioners, ...postProcessors].filter((step) => build === undefined || (0,recipe_step/* appliesTo */.Gl)(step, build));
    const blocks = [
        ...builds
            .filter(({ name }) => isMeant(name))
            .flatMap(({ file, blocks: own }) => own.map((block) => ({ file, block }))),
        ...steps,
    ];
    // Of an option within another, such as `volumes[0].size`, the outer one has a line.
    const [outer] = option.split(/[.[]/, 1);
    return blocks.flatMap(({ file, block }) => block.attributes.filter(({ name }) => name === outer).map(({ line }) => ({ file, line })));
}

;// CONCATENATED MODULE: ./.build/actions/bake/template-complaints.js



/** What Packer has against a template, each with its file as one of the workspace: Packer names them from where it ran. */
function templateComplaints(host, { template, workingDirectory }, text) {
    const inWorkspace = readDiagnostics(text, undefined).map((one) => ({
        ...one,
        file: one.file === undefined ? template.mainFile : (0,workspace_path/* workspacePath */.X)(host, one.file, workingDirectory),
    }));
    return withOptionPlaces(inWorkspace, template.model);
}

;// CONCATENATED MODULE: ./.build/actions/bake/packer-run.js




















/** Runs `packer build` and asks the providers about what it says it made. */
async function runPacker(host, bake, run) {
    const { task, bench, docker } = bake;
    const { template, workingDirectory } = task;
    const { folder, sightings } = bench;
    const links = { path: folder.links, regions: bake.regions, claims: bake.claims, startedAt: run.startedAt };
    const watch = bake.providers.aws ? (0,ec2_watch/* watchEc2 */.k)(links, () => observer) : undefined;
    const observer = new packer_observer/* Observer */.n(Date.now, watch?.poke);
    const spoken = bench.isStepping ? new SpokenLines() : undefined;
    const read = (lines) => {
        const shown = observer.reader.render(lines);
        sightings.ask(docker, (0,leftovers/* namedContainers */.C)(observer));
        return shown;
    };
    const end = await (0,long_process/* runLongProcess */.b)(host, {
        name: 'Packer',
        program: bake.packer.path,
        args: (0,packer_arguments/* buildArguments */.fb)(bake.arguments),
        cwd: workingDirectory,
        environment: bake.environment,
        stdout: spoken === undefined ? folder.stdout : folder.spoken,
        stderr: folder.stderr,
        ...(spoken === undefined ? {} : { sharesTerminal: true, asks: endingQuestions }),
        render: (lines) => {
            if (spoken === undefined)
                return read(lines);
            const asIfRead = spoken.asMachineLines(lines);
            (0,external_node_fs_.appendFileSync)(folder.stdout, asIfRead);
            read(asIfRead);
            return lines;
        },
        stage: () => observer.timeline.current,
        logPath: run.logPath,
        secrets: bake.secrets,
        timeoutMs: run.timeoutMinutes * 60_000,
        interrupt: run.interrupt,
        onStart: run.onStart,
        onStop: () => {
            run.onStop();
            // What Packer takes away again leads to what it does not, such as copies of an image.
            return watch?.hurry();
        },
    });
    watch?.stop();
    if (spoken !== undefined)
        read(addLoggedEvents(folder.debugLog, folder.stdout));
    run.onEnd(end);
    const nameOf = (told) => buildNameOf(template.model, told);
    const told = observer.artifacts;
    const left = end.exitCode === 0 ? [] : readManifests(template.model, workingDirectory, run.startedAt);
    const unreported = left.filter(({ id }) => !told.some((artifact) => artifact.id === id));
    const found = keptImages((0,artifact_id/* findImages */.M)([...told, ...unreported], nameOf), template.model);
    const images = end.exitCode === undefined ? [] : await (0,results/* completeImages */.M)(found, workingDirectory, bake.account, docker);
    const ending = {
        exitCode: end.exitCode,
        interrupted: run.interrupt.at() !== undefined,
        timedOut: end.timedOut,
        timeoutMinutes: run.timeoutMinutes,
        isDiskFull: end.isDiskFull,
        imageCount: images.length,
        withoutImage: withoutImage(template.model),
        allowsNoImage: bake.inputs['allow-no-image'] || isWithoutImage(told),
    };
    const daemon = daemonWordsOf(observer, folder.stdout);
    const complaints = templateComplaints(host, task, observer.diagnosticsText);
    const outcome = decideOutcome(ending, observer, daemon, complaints);
    return {
        outcome,
        images,
        stretches: observer.timeline.end(),
        warnings: observer.ledger.warnings,
        annotations: annotationsOf(complaints, task.template, observer, outcome, daemon),
        sweep: async (deadline) => {
            await sightings.settled();
            return (0,leftovers/* sweep */.X)({
                providers: bake.providers,
                claims: bake.claims,
                noted: (0,noted_links/* readLinks */.CT)(folder.links),
                kept: images.map(({ id }) => id),
                keepOnFailure: bake.inputs['keep-on-failure'],
                startedAt: run.startedAt,
                regions: bake.regions,
                temporary: folder.temporary,
                observer,
                docker,
                seen: sightings,
                deadline,
            });
        },
        tidy: async () => {
            await sightings.settled();
            const [ofDocker, ofEc2] = await Promise.all([
                (0,sweep/* removeSpentVolumes */.Ch)(docker, sightings),
                bake.providers.aws ? (0,ec2_leftovers/* listAfterGoodEnd */.TV)((0,noted_links/* readLinks */.CT)(folder.links), observer) : [],
            ]);
            return [...ofDocker, ...ofEc2];
        },
    };
}
/** What docker said of builds that failed in a pull or a push: Packer's own words say only that it failed. */
function daemonWordsOf(observer, stdout) {
    const found = new Map();
    if (observer.buildErrors.length === 0)
        return found;
    try {
        const lines = lastLines(stdout);
        for (const { build, text } of observer.buildErrors) {
            const words = daemonWords(lines, build, text);
            if (words !== undefined)
                found.set(build, words);
        }
    }
    catch {
        // Then Packer's own words have to do.
    }
    return found;
}
function annotationsOf(complaints, template, observer, outcome, daemon) {
    const diagnostics = complaints.map(annotationOf);
    const annotations = outcome.status === 'failed' ? [...diagnostics] : diagnostics.filter(({ level }) => level !== 'error');
    const failureClass = outcome.failure?.class;
    for (const { build, text } of observer.buildErrors) {
        const title = `Build ${build} failed (${failureClass ?? 'unknown'})`;
        const message = quoted(text, daemon.get(build)).replace(/\s+/g, ' ');
        const provisioner = blamedProvisioner(template.model, build, observer.provisionerStarts);
        if (provisioner !== undefined && failureClass === 'provisioner')
            annotations.push(provisionerAnnotation(provisioner, title, message));
        else
            annotations.push({ level: 'error', title, message, file: template.mainFile });
    }
    return annotations;
}

;// CONCATENATED MODULE: ./.build/actions/bake/packer-bake.js




















/** Packer, with its variables in files, its version checked against the template, and its providers asked. */
async function preparePacker(host, inputs, task, bench) {
    const { template, workingDirectory } = task;
    const { folder, mark } = bench;
    const selection = selectBuilds(template.model, task.only, task.except);
    const providers = (0,preflight/* providersOf */.Ou)(selection.builds, template.model);
    const claims = (0,packer_claims/* claimsOf */.ds)(selection.builds, template.model, template.texts);
    const folders = {
        temporary: folder.temporary,
        debugLog: inputs['debug-log'] || bench.isStepping ? folder.debugLog : undefined,
    };
    const own = (0,packer_environment/* packerEnvironment */.g)(host.environment, inputs['pass-env'], folders, mark);
    const environment = task.varsInEnvironment ? (0,packer_environment/* withVariables */.s)(own, [...task.vars, ...task.secretVars]) : own;
    const docker = (0,docker_docker/* createDocker */.h)((0,core_process/* withoutMark */.E_)(environment));
    const variables = await prepareVariables({
        template: template.model,
        workspace: host.workspace,
        workingDirectory,
        varFiles: task.varFiles,
        vars: task.vars,
        secretVars: task.secretVars,
        folder: folder.path,
    });
    for (const value of variables.secrets)
        host.secret(value);
    const regions = regionsToLookIn(task, environment, variables.texts);
    const [packer, account] = await Promise.all([
        (0,program/* findPacker */.ym)(environment, host.kind),
        providers.aws
            ? (0,preflight/* checkAws */.ET)(host, host.environment, template, settledBuilds(bench, selection.builds), regions, inputs.account)
            : null,
        (0,preflight/* checkDocker */.dN)(providers, docker),
    ]);
    (0,preflight/* checkPackerVersion */.dJ)(packer, template.model, host.kind);
    const bake = {
        inputs,
        task,
        bench,
        packer,
        environment,
        docker,
        providers,
        claims,
        regions,
        account,
        secrets: [...new Set([...variables.secrets, ...(0,core_environment/* credentialValues */.w2)(environment)])],
        arguments: {
            template: template.argument,
            only: selection.only,
            except: selection.except,
            varFiles: variables.files,
            onError: inputs['on-error'],
            parallelBuilds: inputs['parallel-builds'],
            isStepping: bench.isStepping,
            extra: task.arguments,
        },
    };
    const builds = selection.builds.map(({ name }) => name).join(', ');
    const { leg } = bench.settled.leg;
    return {
        name: 'Packer',
        stage: 'RunPacker',
        logName: 'packer.log',
        workingDirectory,
        recipe: template.path,
        tools: { packer: packer.version, plugins: pluginVersions(environment, template.model) },
        variables: variables.names,
        secrets: bake.secrets,
        providers,
        claims,
        regions,
        account,
        facts: [
            `Packer ${packer.version} (${packer.path})`,
            `Leg ${leg}, template ${(0,workspace_path/* workspacePath */.X)(host, template.path)}, builds ${builds === '' ? 'as Packer finds them' : builds}`,
            ...(variables.names.length > 0 ? [`Variables ${variables.names.join(', ')}`] : []),
            ...listedOnly((0,packer_claims/* unprovable */.jH)(selection.builds, template.model, template.texts)),
            ...unaskedClouds(claims.unasked),
        ],
        validate: async (on) => packer_bake_validate(on, bake),
        bake: async (on, run) => runPacker(on, bake, run),
    };
}
/** The chosen builds with what their variables make of them, where the template was read for its key. */
function settledBuilds({ settled }, chosen) {
    const resolved = settled.identity.read?.template?.builds ?? [];
    return chosen.map((build) => resolved.find(({ name }) => name === build.name) ?? build);
}
/** See the input `validate`: `packer build` checks the same things itself before it starts anything. */
async function packer_bake_validate(host, bake) {
    const { inputs, packer, environment, secrets, task } = bake;
    const { template, workingDirectory } = task;
    const wanted = inputs.validate === 'true' || (inputs.validate === 'auto' && template.model.dataSources.length > 0);
    if (!wanted && inputs.mode !== 'validate')
        return;
    const validation = await host.group('Validation', () => runValidate(host, packer, bake.arguments, workingDirectory, environment, secrets));
    const scrub = (0,core_secrets/* createScrub */.EN)(secrets);
    const complaints = templateComplaints(host, task, validation.text);
    (0,core_annotations/* annotateAll */.u)(host, complaints.map((one) => {
        const annotation = annotationOf(one);
        return { ...annotation, message: scrub(annotation.message), title: scrub(annotation.title ?? '') };
    }));
    if (!validation.valid) {
        const first = complaints.find(({ level }) => level === 'error');
        const said = first === undefined ? validation.text.trim().split('\n').at(-1) : diagnosticText(first);
        throw new errors/* UserError */.yo(`The template is not valid: ${scrub(said ?? '')}`);
    }
}
/** Said beforehand, while something can still be done about it. */
function listedOnly(reason) {
    if (reason === undefined)
        return [];
    return [
        `If this bake is cancelled or fails, what it leaves on EC2 is listed with the commands that remove it, and not removed: ${reason}, so nothing proves what is its own.`,
    ];
}
function unaskedClouds(types) {
    if (types.length === 0)
        return [];
    return [
        `If this bake is cancelled or fails, nobody looks for what ${types.join(', ')} left; what Packer named of it is listed.`,
    ];
}
/**
 * Where to look for what a killed build left: all regions that template and variables name, and those that Packer takes
 * where none is named. Never one that only a line of its output names.
 */
function regionsToLookIn({ template, vars }, environment, texts) {
    const literal = template.model.builds.flatMap(({ literals }) => typeof literals['region'] === 'string' ? [literals['region']] : []);
    const profiles = template.texts.flatMap((text) => [...text.matchAll(/"?\bprofile"?\s*[:=]\s*"([^"\n]{1,100})"/g)].flatMap(([, name]) => name ?? []));
    const inEnvironment = ['AWS_REGION', 'AWS_DEFAULT_REGION'].map((name) => environment[name] ?? '');
    const all = [
        ...literal,
        ...(0,loaded_template/* regionsNamed */.JF)(vars.map(([, value]) => value)),
        ...inEnvironment,
        ...profileRegions(environment, profiles),
        ...(0,loaded_template/* regionsNamed */.JF)([...template.texts, ...texts]),
    ];
    return [...new Set(all.filter((region) => REGION.test(region)))];
}
/** It becomes a part of an address. */
const REGION = /^[a-z]{2}(?:-[a-z]+){1,3}-\d{1,2}$/;

// EXTERNAL MODULE: ./.build/actions/bake/sightings.js
var sightings = __webpack_require__(64142);
;// CONCATENATED MODULE: ./.build/actions/bake/prepare.js








/** Checks all that can be checked before anything is paid for, the cheap things first. */
async function prepare(host, inputs, settled, isStepping) {
    (0,windows/* refuseWindows */.C)('bake');
    // From here on the post step finds whatever becomes of us.
    const folder = (0,bake_folder/* createBakeFolder */._q)(host, ({ journal }) => host.saveState('journal', journal));
    try {
        (0,disk/* checkDisk */.Op)(host, [folder.path, host.workspace], inputs['min-free-disk']);
        const mark = (0,external_node_crypto_.randomBytes)(16).toString('hex');
        const bench = { settled, folder, mark, sightings: new sightings/* Sightings */.l(folder), isStepping };
        const { task } = settled;
        const builder = task.builder === 'packer'
            ? await preparePacker(host, inputs, task, bench)
            : await prepareDockerfile(host, inputs, task, bench);
        return { ...bench, builder, legFolder: claimLeg(host, settled.leg) };
    }
    catch (error) {
        (0,bake_folder/* removeBakeFolder */.U5)(folder);
        throw error;
    }
}

// EXTERNAL MODULE: ./.build/image/image-ids.js
var image_ids = __webpack_require__(50518);
;// CONCATENATED MODULE: ./.build/actions/bake/outputs.js




/** An image that was baked is told in the outputs also when its record cannot be written. */
function keepRecord(host, path, record) {
    try {
        (0,bake_record/* writeRecord */.rh)(path, record);
    }
    catch (error) {
        host.annotate({ level: 'warning', message: `The record could not be written to ${path}: ${(0,errors/* messageOf */.bD)(error)}` });
    }
}
/** The same of the outputs: the step fails when they cannot be written, but not before all else is told and swept. */
function keepOutputs(host, record, path, started) {
    try {
        setOutputs(host, record, path, started);
    }
    catch (error) {
        host.fail(`The outputs of ${record.leg} could not be written. ${(0,errors/* describeError */.Uc)(error)}`);
    }
}
/**
 * For steps that end before there is a record: later steps must not find an old or an empty truth. Never throws: what
 * ended the step says more.
 */
function reportUnbaked(host, status, started) {
    try {
        setUnbaked(host, status, started);
    }
    catch (error) {
        host.annotate({ level: 'warning', message: `The outputs could not be written: ${(0,errors/* messageOf */.bD)(error)}` });
    }
}
function setUnbaked(host, status, started) {
    host.output('status', status);
    host.output('images', '[]');
    host.output('image-ids', '{}');
    host.output('leftovers', '[]');
    host.output('duration', String(Math.round((Date.now() - started) / 1000)));
}
/** What later steps and jobs get. */
function setOutputs(host, record, path, started) {
    host.output('status', record.status);
    host.output('name', record.name);
    // A step that expects an image must not take one from a bake that failed; the parts that were made are in `images`.
    const isThere = record.status === 'baked' || record.status === 'reused';
    host.output('image-id', isThere ? (0,image_ids/* singleImageId */.Nl)(record.images) : '');
    host.output('key', record.key ?? '');
    host.output('reused', String(record.status === 'reused'));
    host.output('image-ids', JSON.stringify((0,image_ids/* imageIdsOutput */.fT)(record.images)));
    host.output('images', JSON.stringify((0,image_ids/* imagesOutput */.K1)(record.leg, record.images)));
    host.output('record', path);
    host.output('leftovers', JSON.stringify(record.leftovers.filter(leftover/* isOpen */.nT)));
    host.output('duration', String(Math.round((Date.now() - started) / 1000)));
}

// EXTERNAL MODULE: ./.build/core/text-ends.js
var text_ends = __webpack_require__(7304);
;// CONCATENATED MODULE: ./.build/docker/dockerfile.js






/** Finds and reads the Dockerfile that a user named. */
function loadDockerfile(workspace, workingDirectory, given) {
    const path = (0,paths/* insideWorkspace */.CT)('Input "template"', workspace, workingDirectory, given);
    if ((0,external_node_fs_.statSync)(path).isDirectory()) {
        throw new errors/* UserError */.yo(`Input "template" names the folder ${(0,core_inputs/* show */.WU)(given)}; with builder: dockerfile it must be the Dockerfile, such as ${(0,core_inputs/* show */.WU)(`${(0,text_ends/* withoutTrailing */.h)(given, '/')}/Dockerfile`)}.`);
    }
    const root = (0,paths/* insideWorkspace */.CT)('The workspace', workspace, workspace, '.');
    return { path, shown: (0,paths/* shownPath */.pS)(root, path), name: dockerfileName(path), text: (0,external_node_fs_.readFileSync)(path, 'utf8') };
}
/** `web` of web/Dockerfile, Dockerfile.web, web.Dockerfile and web.dockerfile. */
function dockerfileName(path) {
    const base = (0,external_node_path_.basename)(path);
    const own = /^(?:Dockerfile|Containerfile)(?:[.-](.+))?$/i.exec(base);
    const name = own === null ? base.replace(/\.(?:dockerfile|containerfile)$/i, '') : (own[1] ?? '');
    return name === '' ? (0,external_node_path_.basename)((0,external_node_path_.dirname)(path)) || 'image' : name;
}

// EXTERNAL MODULE: ./.build/image/placeholder.js
var placeholder = __webpack_require__(90881);
// EXTERNAL MODULE: ./.build/plan/bases.js + 1 modules
var plan_bases = __webpack_require__(9710);
// EXTERNAL MODULE: ./.build/plan/open-plan.js
var open_plan = __webpack_require__(52324);
// EXTERNAL MODULE: ./.build/providers/docker/staging.js
var staging = __webpack_require__(51197);
// EXTERNAL MODULE: ./.build/recipe/dollar-template.js
var dollar_template = __webpack_require__(21846);
// EXTERNAL MODULE: ./.build/docker/handoff.js + 3 modules
var docker_handoff = __webpack_require__(84088);
// EXTERNAL MODULE: ./.build/plan/left-out.js
var left_out = __webpack_require__(32354);
// EXTERNAL MODULE: ./.build/plan/reach.js
var plan_reach = __webpack_require__(27063);
// EXTERNAL MODULE: ./.build/recipe/bake-key.js
var bake_key = __webpack_require__(35438);
// EXTERNAL MODULE: ./.build/recipe/differing.js
var differing = __webpack_require__(721);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./.build/recipe/git-changes.js



const HARMLESS = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'core.untrackedCache=false'];
/**
 * Compares the files below a folder with the commit. Executes nothing that the repository or its configuration names, so
 * no filter of it either: a file with one, as Git LFS has, counts as changed only once it was written after the checkout.
 * What git ignores is no part of a commit, and never differs from it.
 * @param folder absolute
 */
function readChanges(folder, environment) {
    const git = (args) => {
        const { status, stdout } = (0,external_node_child_process_.spawnSync)('git', [...HARMLESS, '--no-pager', ...args], {
            cwd: folder,
            env: (0,core_environment/* childEnvironment */.Qc)(environment, [], {
                LC_ALL: 'C',
                GIT_OPTIONAL_LOCKS: '0',
                GIT_TERMINAL_PROMPT: '0',
                GIT_NO_LAZY_FETCH: '1',
                GIT_ALLOW_PROTOCOL: 'none',
            }),
            encoding: 'utf8',
            timeout: core_command/* LOCAL_MS */.rR,
            killSignal: 'SIGKILL',
            maxBuffer: git_changes_MOST_BYTES,
        });
        return status === 0 ? stdout : undefined;
    };
    if (git(['rev-parse', '--git-dir']) === undefined)
        return { kind: 'unknown' };
    if (git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']) === undefined)
        return { kind: 'no-commit' };
    const filters = (git(['config', '-z', '--name-only', '--get-regexp', '^filter\\.']) ?? '').split('\0');
    const names = new Set(filters.flatMap((key) => /^filter\.(.+)\.[^.]+$/s.exec(key)?.[1] ?? []));
    const off = [...names].flatMap((name) => [
        ...['clean', 'smudge', 'process'].flatMap((part) => ['-c', `filter.${name}.${part}=`]),
        '-c',
        `filter.${name}.required=false`,
    ]);
    const diff = ['diff', 'HEAD', '--name-only', '--relative', '-z', '--no-ext-diff', '--no-textconv', '--no-renames'];
    const changed = git([...off, ...diff]);
    const others = git([...off, 'ls-files', '--others', '--exclude-standard', '-z']);
    if (changed === undefined || others === undefined)
        return { kind: 'unknown' };
    return { kind: 'known', paths: new Set(`${changed}\0${others}`.split('\0').filter((path) => path !== '')) };
}
const git_changes_MOST_BYTES = 256 * 1024 * 1024;
/** Those of some files that differ from the commit, sorted; of a submodule that does, all. */
function changedAmong(files, { paths }) {
    if (paths.size === 0)
        return [];
    const isChanged = (path) => {
        for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/'))))
            if (paths.has(at))
                return true;
        return false;
    };
    return [...files].filter(isChanged).sort();
}

// EXTERNAL MODULE: ./.build/recipe/recipe.js + 21 modules
var recipe_recipe = __webpack_require__(30279);
;// CONCATENATED MODULE: ./.build/actions/bake/identity.js











/**
 * The identity of a leg as the plan has it, after looking at the files here: they must be those of the plan. Throws a
 * UserError that names what differs.
 */
async function identifyPlanned(host, plan, leg, passEnv) {
    const recipes = await (0,recipe_recipe/* createRecipes */.M)({
        repository: (0,external_node_fs_.realpathSync)(host.workspace),
        environment: host.environment,
        passEnv,
        templates: plan.templates,
        manifests: plan.from,
        written: (0,left_out/* writtenFiles */.$)(plan.targets),
        legs: plan.legs,
        ...(plan.writes === undefined ? {} : { writes: plan.writes }),
    });
    const planned = plan.files[leg.files ?? ''] ?? {};
    const read = await recipes.recipeOf(leg, new Map(), planned);
    const own = leg.values['leg'] === undefined ? read.recipe : (0,bake_key/* distinctRecipe */.vG)(read.recipe, leg.leg);
    if (leg.recipe !== null && own !== leg.recipe) {
        const before = plan.files[leg.files ?? ''] ?? {};
        const isOfEnvironment = (name) => name.startsWith('env.');
        const names = [...new Set([...Object.keys(leg.values), ...Object.keys(read.values)])].filter(isOfEnvironment);
        const other = names.find((name) => leg.values[name] !== read.values[name]);
        if (other !== undefined) {
            throw new errors/* UserError */.yo(`${other.slice('env.'.length)}, which the template of ${leg.leg} reads, has another value here than where it was planned. Give plan the same variable, and the same "pass-env".`);
        }
        const changed = [
            ...(0,differing/* differing */.R)(before, read.files.files),
            ...(0,differing/* differing */.R)(leg.values, { ...leg.values, ...read.values }),
        ];
        throw new errors/* UserError */.yo(`The files of ${leg.leg} are not those that were planned: ${changed.slice(0, 5).join(', ') || 'its recipe is another one'}. Check out the commit of the plan (${plan.commit || 'unknown'}), and change nothing before the bake.`);
    }
    const parentKey = plan.legs.find((one) => one.leg === leg.parent)?.key ?? null;
    return {
        key: leg.key,
        recipe: leg.recipe,
        parentKey,
        definition: leg,
        read,
        reason: leg.key === null ? 'its source was not resolved when it was planned' : null,
        bases: leg.bases ?? [],
        dirty: dirtyFiles(host, read),
        isForced: leg.state === 'forced',
    };
}
/** The identity of what the inputs alone describe. Without a git repository there is none. */
async function identifyAdHoc(host, inputs, leg) {
    const definition = adHocDefinition(inputs, leg);
    try {
        const { work } = definition;
        const recipes = await (0,recipe_recipe/* createRecipes */.M)({
            repository: (0,external_node_fs_.realpathSync)(host.workspace),
            environment: host.environment,
            passEnv: inputs['pass-env'],
            templates: [work.builder === 'packer' ? work.template : work.file],
            manifests: [],
            written: [],
            legs: [definition],
        });
        const read = await recipes.recipeOf(definition, new Map());
        const sources = inputs.parent === '' ? [] : [{ of: 'id', id: inputs.parent, name: null }];
        const [bases = []] = await (0,plan_bases/* resolveBases */.r2)([read.bases], (0,plan_bases/* baseResolver */.yf)(baseContext(host, inputs)));
        const key = (0,bake_key/* bakeKey */.$8)(read.recipe, { parentKey: null, sources: [...sources, ...(0,plan_bases/* sourcesOf */.u0)(bases)] });
        return {
            key,
            recipe: read.recipe,
            parentKey: null,
            definition,
            read,
            reason: null,
            bases,
            dirty: dirtyFiles(host, read),
            isForced: false,
        };
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return {
            key: null,
            recipe: null,
            parentKey: null,
            definition,
            read: null,
            reason: (0,errors/* messageOf */.bD)(error),
            bases: [],
            dirty: [],
            isForced: false,
        };
    }
}
/** What of it is not as the commit has it; nothing where that cannot be told. */
function dirtyFiles(host, read) {
    const changes = readChanges((0,external_node_fs_.realpathSync)(host.workspace), host.environment);
    return changes.kind === 'known' ? changedAmong(Object.keys(read.files.files), changes) : [];
}
/** Whom this step may ask what is behind a name; a stranger's reference chooses which host is asked. */
function baseContext(host, inputs) {
    const { docker, connectEc2, region, hasAwsCredentials, now } = (0,plan_reach/* reachOf */.x)(host, {
        passEnv: inputs['pass-env'],
        staging: null,
    });
    return { docker, connectEc2, region, hasAwsCredentials, now, registry: (0,plan_reach/* registryFor */.Z)(host, 'bakehouse-bake') };
}
function adHocDefinition(inputs, leg) {
    const at = inputs['working-directory'];
    const inRepository = (path) => external_node_path_.posix.normalize(external_node_path_.posix.join(at, path));
    const values = Object.fromEntries(inputs.vars.map(([name, value]) => [name, (0,placeholder/* quoted */.TL)(value)]));
    const secrets = inputs['secret-vars'].map(([name]) => name);
    return {
        ...leg,
        axes: { ...leg.axes },
        name: (0,placeholder/* quoted */.TL)(inputs.name === '' ? leg.image : inputs.name),
        version: null,
        parent: null,
        source: null,
        work: inputs.builder === 'packer'
            ? {
                builder: 'packer',
                template: inRepository(inputs.template),
                'working-directory': at,
                only: inputs.only.map(placeholder/* quoted */.TL),
                except: inputs.except.map(placeholder/* quoted */.TL),
                vars: values,
                'secret-vars': Object.fromEntries(secrets.map((name) => [name, name])),
                'var-files': inputs['var-files'].map(inRepository),
                arguments: inputs.arguments.map(placeholder/* quoted */.TL),
                version: null,
                'vars-in-environment': false,
                substitutions: null,
            }
            : {
                builder: 'dockerfile',
                file: inRepository(inputs.template),
                context: at,
                target: null,
                platform: null,
                args: values,
                labels: Object.fromEntries(inputs.tags.map(([name, value]) => [name, (0,placeholder/* quoted */.TL)(value)])),
                secrets,
                arguments: inputs.arguments.map(placeholder/* quoted */.TL),
            },
        inputs: inputs.inputs.length === 0 ? null : [...inputs.inputs],
        accept: [...inputs.accept],
        extras: [],
        tags: {},
        'declared-tag': null,
        verify: null,
        publish: [],
        'runs-on': null,
        arch: null,
        timeout: null,
        account: inputs.account === '' ? null : inputs.account,
        'retry-shell-flake': false,
    };
}

// EXTERNAL MODULE: ./.build/plan/leg-record.js
var leg_record = __webpack_require__(9976);
;// CONCATENATED MODULE: ./.build/actions/bake/parent.js


/**
 * The record of a parent: of an earlier step of this job, named by the input `records`, of the plan, or an artifact of the
 * run. A parent that failed, or that is to be tested and was not, or not well, blocks what builds on it.
 */
async function findParent(host, inputs, opened, leg) {
    const record = (await (0,leg_record/* findLegRecord */.x)(host, inputs, opened.plan, leg))?.record;
    if (record === undefined)
        return { kind: 'unknown', leg };
    const reason = blockingReason(leg, record);
    return reason === undefined ? { kind: 'ready', leg, record } : { kind: 'blocks', leg, reason, record };
}
/** Why nothing may be built on a leg with this record; undefined when it may. */
function blockingReason(leg, record) {
    const { status, verification } = record;
    if (status === 'failed' || status === 'cancelled')
        return `${leg.leg} ${status === 'failed' ? 'failed' : 'was cancelled'}`;
    if (status === 'blocked')
        return `${leg.leg} is blocked itself`;
    if (leg.key !== null && record.key !== null && leg.key !== record.key) {
        return `the record of ${leg.leg} is of another key than the plan`;
    }
    const isTested = leg.verify !== null && leg.verify['none'] !== true;
    // Nothing to verify: its provider said so when it was looked up.
    if (!isTested || (verification === null && leg.todo.length === 0))
        return undefined;
    if (verification === null)
        return `${leg.leg} was not tested yet`;
    return verification.gate === 'pass' ? undefined : `${leg.leg} did not pass its tests (${verification.conclusion})`;
}
/** The one image of a parent that a leg starts from: in its own region where the parent has several. */
function parentImage(parent, images, region) {
    const near = region === undefined ? images : images.filter((image) => image.region === region);
    const chosen = near.length === 0 ? images : near;
    const [image] = chosen;
    if (image === undefined)
        throw new errors/* UserError */.yo(`${parent.leg} has no image to build on.`);
    if (near.length === 0 && region !== undefined && image.provider === 'aws') {
        throw new errors/* UserError */.yo(`${parent.leg} has no image in ${region}, only in ${images.map((one) => one.region).join(', ')}.`);
    }
    if (chosen.length > 1) {
        const all = chosen.map(({ build, region: where, id }) => `${build} (${where} ${id})`).join(', ');
        throw new errors/* UserError */.yo(`${parent.leg} has several images, so what {parent.id} is cannot be told: ${all}. Choose one build with "only".`);
    }
    return image;
}

// EXTERNAL MODULE: ./.build/docker/leg-image.js
var leg_image = __webpack_require__(34855);
// EXTERNAL MODULE: ./.build/image/reused.js
var reused = __webpack_require__(21034);
;// CONCATENATED MODULE: ./.build/actions/bake/parent-image.js






/**
 * Without a record the provider says whether the parent is there: an earlier run may have baked it, or a step that kept no
 * record for us.
 */
async function parentFromProvider(host, inputs, leg, staging) {
    const gone = (why) => new errors/* UserError */.yo(`There is no record of ${leg.leg} and no image of it either (${why}). Bake it before what builds on it, or name its record with the input "records".`);
    if (leg.key === null)
        throw gone('it has no key');
    const reach = (0,plan_reach/* reachOf */.x)(host, { passEnv: inputs['pass-env'], staging });
    const recipes = await (0,recipe_recipe/* createRecipes */.M)({
        repository: reach.repository,
        environment: host.environment,
        templates: [],
        manifests: [],
        written: [],
    });
    const recipe = await recipes.recipeOf(leg, new Map());
    const found = await (0,look_up/* lookUpLegs */.QI)([{ definition: leg, key: leg.key, recipe }], reach);
    const answer = found.get(leg.leg);
    if (answer?.kind !== 'found')
        throw gone(answer?.reason ?? 'nothing has its key');
    const record = (0,reused/* reusedRecord */.c)(leg, answer.images, {
        run: { url: host.run.url, id: host.run.id, attempt: host.run.attempt },
        git: { repository: host.run.repository, commit: host.run.commit, ref: host.run.ref },
        parentId: null,
        parentKey: null,
    });
    const isVerified = answer.images.every(({ verified }) => verified);
    const reason = blockingReason(isVerified ? { ...leg, todo: [] } : leg, record);
    return reason === undefined ? { kind: 'ready', leg, record } : { kind: 'blocks', leg, reason, record };
}

;// CONCATENATED MODULE: ./.build/actions/bake/rendered-template.js




/** What it is called beside the record. */
const KEPT_TEMPLATE = 'template.json';
/** Where the filled-in template of a profile's leg is put for Packer. */
function renderedTemplatePath(host, slug) {
    return (0,external_node_path_.join)((0,job_folder/* jobFolder */.O)(host), 'rendered', `${slug}.json`);
}
/** Keeps the filled-in template beside the record, where there is one, as packuilon kept it of each build. */
function keepRenderedTemplate(host, slug, legFolder, scrub) {
    const path = renderedTemplatePath(host, slug);
    if (!(0,external_node_fs_.existsSync)(path))
        return;
    (0,core_files/* writeAtomically */.v)((0,external_node_path_.join)(legFolder, KEPT_TEMPLATE), scrub((0,external_node_fs_.readFileSync)(path, 'utf8')), 0o600);
}

// EXTERNAL MODULE: ./.build/providers/aws/ec2.js
var ec2 = __webpack_require__(3435);
// EXTERNAL MODULE: ./.build/providers/docker/registry.js
var registry = __webpack_require__(80645);
// EXTERNAL MODULE: ./.build/providers/source.js + 1 modules
var providers_source = __webpack_require__(34551);
;// CONCATENATED MODULE: ./.build/actions/bake/sources.js







/**
 * The sources of a leg as they can be used here. What the plan resolved holds; where it resolved nothing, it is done now,
 * and an image that only a daemon has must be the same one in the daemon of this job.
 */
async function presentSources(host, docker, leg) {
    const { source } = leg;
    if (source === null)
        return [];
    const [planned] = leg.sources;
    const isLocal = planned?.of === 'docker' && planned.id.startsWith(staging/* LOCAL_PREFIX */.nD);
    if (planned !== undefined && (!isLocal || (await docker.inspectImage(planned.id)) !== undefined))
        return [planned];
    const now = await (0,providers_source/* resolveSource */.e)(source, {
        repository: (0,external_node_fs_.realpathSync)(host.workspace),
        docker,
        registry: (0,registry/* createRegistry */.I)({
            userAgent: 'bakehouse-bake',
            idle: 10_000,
            environment: (0,core_environment/* childEnvironment */.Qc)(host.environment, [], {}),
        }),
        notice: (message) => host.annotate({ level: 'notice', message }),
        connectEc2: ec2.connectEc2,
        region: host.environment['AWS_REGION'] || host.environment['AWS_DEFAULT_REGION'] || null,
        now: Date.now(),
    });
    if (planned !== undefined && now.id !== planned.id) {
        throw new errors/* UserError */.yo(`${leg.leg} was planned on ${planned.name ?? planned.id} (${planned.id}), which only the daemon of that job has; here it is ${now.id}. Give the source by a registry, or bake in the job that plans.`);
    }
    return [now];
}

;// CONCATENATED MODULE: ./.build/actions/bake/planned-leg.js


























/** Finds a leg in its plan, what it builds on, and fills in every value. Changes nothing but names of local images. */
async function settlePlanned(host, inputs) {
    const opened = await (0,open_plan/* openPlan */.u)(host, inputs.plan, inputs['plan-digest']);
    const leg = findLeg(opened, inputs.leg);
    const docker = (0,docker_docker/* createDocker */.h)((0,core_environment/* childEnvironment */.Qc)(host.environment, inputs['pass-env'], {}));
    const handoff = (0,docker_handoff/* handoffOf */.y4)(inputs.handoff, {
        fromArtifact: opened.fromArtifact,
        staging: opened.plan.staging,
        hasArtifactService: host.kind === 'actions',
    });
    const staging = handoff.kind === 'registry' ? handoff.repository : opened.plan.staging;
    const above = leg.parent === null ? undefined : opened.plan.legs.find((one) => one.leg === leg.parent);
    if (leg.parent !== null && above === undefined) {
        throw new errors/* UserError */.yo(`The plan has no leg ${leg.parent}, which ${leg.leg} builds on. Plan again.`);
    }
    let parent = above === undefined ? undefined : await findParent(host, inputs, opened, above);
    const isCheck = inputs.mode === 'validate';
    if (parent?.kind === 'unknown' && !isCheck)
        parent = await parentFromProvider(host, inputs, parent.leg, staging);
    if (parent?.kind === 'blocks' && !isCheck)
        return { kind: 'blocked', leg, reason: parent.reason, parent };
    const identity = await identifyPlanned(host, opened.plan, leg, inputs['pass-env']);
    refuseNoCommit(host, leg);
    const sources = await presentSources(host, docker, leg);
    const values = (0,late_values/* lateValues */.l)(host.run, new Date(), {
        key: leg.key,
        version: leg.version,
        isDirty: identity.dirty.length > 0,
    });
    if (parent?.kind === 'ready') {
        const image = parentImage(parent.leg, parent.record.images, leg.axes['region']);
        const id = await (0,leg_image/* bringImage */.i)(host, inputs, { docker, staging }, parent.leg, image);
        values
            .set('parent.id', id)
            .set('parent.name', parent.record.name)
            .set('parent.key', parent.leg.key ?? '');
    }
    if (parent !== undefined && parent.kind !== 'ready')
        standInFor(parent.leg, values);
    if (!isCheck)
        await restoreTags(host, inputs, opened, parent, { docker, staging });
    const [source] = sources;
    if (source !== undefined)
        values.set('source.id', source.id).set('source.name', source.name ?? '');
    const name = (0,placeholder/* fill */.GS)(leg.name, values);
    values.set('name', name);
    return {
        kind: 'settled',
        settled: {
            leg: { leg: leg.leg, slug: leg.slug, image: leg.image, layer: leg.layer, axes: leg.axes },
            name,
            parent: parent?.kind === 'ready'
                ? { leg: parent.leg.leg, key: parent.leg.key, id: values.get('parent.id') ?? '' }
                : null,
            task: taskOf(host, inputs, leg, values, sources),
            identity,
            sources: [...sources, ...(0,plan_bases/* sourcesOf */.u0)(identity.bases)],
            late: values,
            tags: Object.entries(leg.tags).map(([tag, value]) => [tag, (0,placeholder/* fill */.GS)(value, values)]),
            declaredTag: leg['declared-tag'],
            timeoutMinutes: leg.timeout,
            account: leg.account,
            retriesShellFlake: leg['retry-shell-flake'],
            handoff,
        },
    };
}
/** A check of what is built on an image that is not there: Packer and docker want a value, and do not look what it names. */
function standInFor(parent, values) {
    const isCloud = parent.axes['region'] !== undefined;
    const key = parent.key ?? 'unknown';
    values
        .set('parent.id', isCloud ? 'ami-00000000000000000' : (0,staging/* stagedReference */.GW)(parent.slug, key, undefined))
        .set('parent.name', parent.leg)
        .set('parent.key', key);
}
/**
 * A Dockerfile may begin `FROM` any image that an earlier entry of an IMAGES.json has tagged: the tags of all that is above
 * the parent are set too, or docker would take somebody else's image of that name.
 */
async function restoreTags(host, inputs, opened, parent, place) {
    const legs = new Map(opened.plan.legs.map((one) => [one.leg, one]));
    for (let leg = legs.get(parent?.leg.parent ?? ''); leg !== undefined; leg = legs.get(leg.parent ?? '')) {
        if (leg['declared-tag'] === null)
            continue;
        let found = await findParent(host, inputs, opened, leg);
        if (found.kind === 'unknown')
            found = await parentFromProvider(host, inputs, leg, place.staging);
        if (found.kind !== 'ready')
            throw new errors/* UserError */.yo(`${leg.leg}, which is further up, will not do: ${found.kind === 'blocks' ? found.reason : 'nothing is known of it'}.`);
        await (0,leg_image/* bringImage */.i)(host, inputs, place, leg, parentImage(leg, found.record.images, leg.axes['region']));
    }
}
/** Where there is no commit yet, nothing can be called by it. */
function refuseNoCommit({ run }, { leg, name, tags, work }) {
    if (run.commit !== '')
        return;
    const used = (0,placeholder/* namesWithin */.Ap)({ name, tags, work });
    const found = ['git.sha', 'git.short'].find((one) => used.has(one));
    if (found === undefined)
        return;
    throw new errors/* UserError */.yo(`${leg} uses {${found}}, but the repository has no commit yet. Commit its files first, or call the image by something else.`);
}
function findLeg({ plan }, id) {
    const leg = plan.legs.find((one) => one.leg === id || one.aliases.includes(id));
    if (leg !== undefined)
        return leg;
    const ids = plan.legs.map((one) => one.leg);
    const near = (0,nearest/* nearestName */.q)(id, ids);
    const hint = near === undefined ? `It has ${(0,core_inputs/* orList */.A3)(ids.slice(0, 10))}.` : `Did you mean ${near}?`;
    throw new errors/* UserError */.yo(`The plan has no leg ${(0,core_inputs/* show */.WU)(id)}. ${hint}`);
}
function taskOf(host, inputs, leg, values, sources) {
    return leg.work.builder === 'packer'
        ? packerTask(host, inputs, leg, leg.work, values)
        : dockerfileTask(host, inputs, leg, leg.work, values, sources);
}
function packerTask(host, inputs, leg, work, values) {
    const { workspace } = host;
    const workingDirectory = (0,paths/* insideWorkspace */.CT)('The working directory', workspace, workspace, work['working-directory']);
    const filled = (texts) => texts.map((text) => (0,placeholder/* fill */.GS)(text, values));
    const [only, except, extra] = [filled(work.only), filled(work.except), filled(work.arguments)];
    (0,packer_arguments/* checkBuildNames */.x9)(`packer.only of ${leg.leg}`, only);
    (0,packer_arguments/* checkBuildNames */.x9)(`packer.except of ${leg.leg}`, except);
    (0,packer_arguments/* checkExtraArguments */.Fg)(extra, `packer.arguments of ${leg.leg}`);
    return {
        builder: 'packer',
        template: work.substitutions === null
            ? (0,loaded_template/* loadTemplate */.PM)(workspace, workingDirectory, (0,external_node_path_.join)(workspace, work.template))
            : renderedTemplate(host, leg.slug, work, values, workingDirectory),
        workingDirectory,
        only,
        except,
        vars: filledPairs(work.vars, values),
        secretVars: Object.entries(work['secret-vars']).map(([name, secret]) => [name, secretOf(inputs, secret)]),
        // What is optional and missing is left out there.
        varFiles: work['var-files'].map((file) => (0,external_node_path_.join)(workspace, file)),
        varsInEnvironment: work['vars-in-environment'],
        arguments: extra,
    };
}
/** `$NAME` and its like filled in, in a file outside of the repository. */
function renderedTemplate(host, slug, work, values, workingDirectory) {
    const { substitutions } = work;
    const render = (text) => substitutions === null
        ? text
        : (0,dollar_template/* substitute */.V)(text, {
            METADATA: (0,placeholder/* fill */.GS)(substitutions.METADATA, values),
            NAME: (0,placeholder/* fill */.GS)(substitutions.NAME, values),
            IMAGE: (0,placeholder/* fill */.GS)(substitutions.IMAGE, values),
        });
    const loaded = (0,loaded_template/* loadTemplate */.PM)(host.workspace, workingDirectory, (0,external_node_path_.join)(host.workspace, work.template), render);
    const path = renderedTemplatePath(host, slug);
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o700 });
    (0,core_files/* writeAtomically */.v)(path, loaded.texts[0] ?? '', 0o600);
    return { ...loaded, path, argument: path };
}
function dockerfileTask(host, inputs, leg, work, values, sources) {
    const { workspace } = host;
    const context = (0,paths/* insideWorkspace */.CT)('The build context', workspace, workspace, work.context);
    const [source] = sources;
    const parentId = values.get('parent.id');
    const base = source?.id ?? parentId;
    const extra = work.arguments.map((text) => (0,placeholder/* fill */.GS)(text, values));
    checkDockerArguments(extra, `The arguments of ${leg.leg}`);
    return {
        builder: 'dockerfile',
        dockerfile: loadDockerfile(workspace, context, (0,external_node_path_.join)(workspace, work.file)),
        context,
        target: work.target === null ? null : (0,placeholder/* fill */.GS)(work.target, values),
        platform: work.platform === null ? null : (0,placeholder/* fill */.GS)(work.platform, values),
        args: filledPairs(work.args, values),
        // What tags are to a cloud's images, labels are to a container's.
        labels: [...filledPairs(leg.tags, values), ...filledPairs(work.labels, values)],
        secrets: work.secrets.map((secret) => [secret, secretOf(inputs, secret)]),
        references: [],
        base: base === undefined
            ? null
            : { name: source?.name ?? base, digest: /@(sha256:[0-9a-f]{64})$/.exec(base)?.[1] ?? null },
        version: values.get('version') ?? '',
        arguments: extra,
    };
}
function filledPairs(texts, values) {
    return Object.entries(texts).map(([name, text]) => [name, (0,placeholder/* fill */.GS)(text, values)]);
}
function secretOf(inputs, name) {
    const found = inputs['secret-vars'].find(([given]) => given === name);
    if (found !== undefined)
        return found[1];
    throw new errors/* UserError */.yo(`The plan names the secret ${name}, which the input "secret-vars" does not give. Add the line ${name}=\${{ secrets.… }}.`);
}

// EXTERNAL MODULE: ./.build/core/digest.js
var core_digest = __webpack_require__(34002);
// EXTERNAL MODULE: ./.build/core/grouping.js
var grouping = __webpack_require__(8071);
;// CONCATENATED MODULE: ./.build/packer/manifest-file.js





const existing = schemas/* object */.Ikc({ builds: schemas/* array */.YOg(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())) });
/**
 * Writes a manifest anew for builds that Packer did not run, since their images were there already. What the file tells of
 * other builds stays; what it told of these images is replaced, so that writing it twice gives the same bytes. Throws where
 * what is there is no manifest.
 * @param path absolute
 * @param key of the bake: it stands for the run that Packer would have numbered
 */
function renewManifest(path, folder, key, builds) {
    const run = uuidOf(key);
    const entries = builds.map((build) => entryOf(build, folder, run));
    const before = (0,external_node_fs_.existsSync)(path) ? existing.parse(JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'))).builds : [];
    const isRenewed = (old) => entries.some((entry) => entry.name === old['name'] &&
        entry.builder_type === old['builder_type'] &&
        entry.artifact_id === old['artifact_id']);
    const text = JSON.stringify({ builds: [...before.filter((old) => !isRenewed(old)), ...entries], last_run_uuid: run }, undefined, 2);
    (0,core_files/* writeAtomically */.v)(path, text, 0o664);
}
function entryOf({ name, type, left, images }, folder, run) {
    const { artifact, stripPath, stripTime, customData } = left;
    const created = Math.floor(Date.parse(images[0]?.created ?? '') / 1000);
    const paths = artifact.kind === 'files'
        ? artifact.paths
        : artifact.kind === 'image'
            ? images.flatMap(({ files }) => files.map((file) => file.path))
            : [];
    return {
        name,
        builder_type: type,
        ...(stripTime || Number.isNaN(created) ? {} : { build_time: created }),
        files: paths.length === 0
            ? null
            : paths.map((path) => ({ name: stripPath ? (0,external_node_path_.basename)(path) : path, size: sizeOf((0,external_node_path_.resolve)(folder, path)) })),
        artifact_id: idOf(left.artifact, images),
        packer_run_uuid: run,
        custom_data: customData,
    };
}
/** As the artifacts tell it: EC2 by `region:id`, docker by the id or the last name, the file builder by a word. */
function idOf(artifact, images) {
    if (artifact.kind === 'names')
        return artifact.references.at(-1) ?? '';
    if (artifact.kind !== 'image')
        return '';
    if (images.some(({ files }) => files.length > 0))
        return 'File';
    return images
        .map(({ region, id }) => (region === 'local' ? id : `${region}:${id}`))
        .toSorted()
        .join(',');
}
function sizeOf(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.size ?? 0;
}
/** The same key has the same number. */
function uuidOf(key) {
    const hex = (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, 32);
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

// EXTERNAL MODULE: ./.build/providers/file/beside.js
var beside = __webpack_require__(8642);
;// CONCATENATED MODULE: ./.build/actions/bake/deposits.js








/** What the post-processors of a leg do elsewhere, with every value filled in. */
function depositsOfLeg({ identity, late }) {
    return identity.read?.depositsWith(late) ?? [];
}
/**
 * What the post-processors left of a bake, for its record. Beside each file a record is written, by which the file is known
 * again: a later bake of the same key then need not make it anew.
 */
async function noteDeposits(host, settled, record, workingDirectory) {
    const artifacts = [];
    for (const { build, by, left } of depositsOfLeg(settled)) {
        if (left.kind === 'names' || left.kind === 'pushed') {
            const image = record.images.find((one) => one.provider === 'docker' && one.build === build);
            artifacts.push(...left.references.map((at) => ({ build, by, kind: 'name', at, digest: image?.id ?? null })));
        }
        const paths = left.kind === 'files' ? left.paths : left.kind === 'manifest' ? [left.path ?? ''] : [];
        for (const path of paths) {
            const full = (0,external_node_path_.resolve)(workingDirectory, path);
            const stat = (0,external_node_fs_.statSync)(full, { throwIfNoEntry: false });
            if (path === '' || stat === undefined || !stat.isFile())
                continue;
            const digest = await (0,core_digest/* sha256OfFile */.Vq)(full);
            artifacts.push({ build, by, kind: 'file', at: path, digest });
            if (left.kind === 'files') {
                keepBeside(host, settled, record, workingDirectory, { build, path, digest, size: stat.size });
            }
        }
    }
    return artifacts;
}
function keepBeside(host, settled, record, folder, file) {
    const { key, recipe } = settled.identity;
    const isImage = record.images.some(({ files }) => files[0]?.path === file.path);
    // An image that is files has its own record there already.
    if (key === null || isImage)
        return;
    try {
        (0,beside/* writeBeside */.Ae)(folder, {
            key,
            recipe,
            build: file.build,
            id: file.digest,
            created: null,
            files: [{ path: file.path, size: file.size, sha256: file.digest }],
            run: record.run.id === '' ? null : record.run.id,
            verified: false,
        });
    }
    catch (error) {
        const message = `${file.path} could not be marked with its key, so it is made anew next time: ${(0,errors/* messageOf */.bD)(error)}`;
        host.annotate({ level: 'warning', title: 'Reuse', message });
    }
}
/** Writes the lists of artifacts that Packer would have written, had the images not been there already. */
function renewManifests(host, settled, record) {
    const { task } = settled;
    if (task.builder !== 'packer')
        return;
    const builds = depositsOfLeg(settled).flatMap(({ build, left }) => {
        if (left.kind !== 'manifest')
            return [];
        const found = task.template.model.builds.find(({ name }) => name === build);
        const { sourceName: name = build, type = '' } = found ?? {};
        return [{ path: left.path, name, type, left, images: record.images.filter((image) => image.build === build) }];
    });
    for (const [path, of] of (0,grouping/* groupedBy */.m)(builds, (one) => one.path)) {
        const full = (0,external_node_path_.resolve)(task.workingDirectory, path ?? '');
        try {
            if (path === null)
                throw new Error('what it is to hold is only known when Packer runs');
            if (!(0,paths/* isInside */.FK)((0,external_node_fs_.realpathSync)(host.workspace), realFolder((0,external_node_path_.dirname)(full))))
                throw new Error('it is outside the workspace');
            renewManifest(full, task.workingDirectory, record.key ?? '', of);
            host.info(`Wrote ${path} anew.`);
        }
        catch (error) {
            host.annotate({
                level: 'warning',
                title: 'Reuse',
                message: `The manifest ${path ?? ''} was not written anew: ${(0,errors/* messageOf */.bD)(error)}`,
            });
        }
    }
}
/** Of a folder, or of the nearest one above it that is there. */
function realFolder(folder) {
    return (0,external_node_fs_.existsSync)(folder) ? (0,external_node_fs_.realpathSync)(folder) : realFolder((0,external_node_path_.dirname)(folder));
}

// EXTERNAL MODULE: ./.build/image/recollection.js + 1 modules
var recollection = __webpack_require__(70360);
;// CONCATENATED MODULE: ./.build/actions/bake/keep-image.js







/**
 * Marks images of this machine so that they are found again by their key: containers by a reference, files by a record
 * beside them. What cannot be marked is baked all the same, and baked again next time: a warning.
 */
async function keepImages(host, inputs, settled, record, workingDirectory) {
    const { identity, leg } = settled;
    const docker = (0,docker_docker/* createDocker */.h)((0,core_environment/* childEnvironment */.Qc)(host.environment, inputs['pass-env'], {}));
    const containers = record.images.filter(isContainer);
    const kept = [];
    for (const image of record.images) {
        try {
            // Without a plan and a key nobody would look for the reference.
            if (isContainer(image) && (identity.key !== null || inputs.leg !== '')) {
                const key = identity.key ?? image.id.replace(/^sha256:/, '').slice(0, 12);
                await docker.tagImage(image.id, (0,staging/* stagedReference */.GW)(leg.slug, key, containers.length > 1 ? image.build : undefined));
                if (settled.declaredTag !== null)
                    await docker.tagImage(image.id, settled.declaredTag);
                const tags = settled.declaredTag === null ? image.tags : [...new Set([...image.tags, settled.declaredTag])];
                kept.push({ ...image, tags: [...tags] });
                continue;
            }
            if (image.files.length > 0 && identity.key !== null) {
                (0,beside/* writeBeside */.Ae)(workingDirectory, {
                    key: identity.key,
                    recipe: identity.recipe,
                    build: image.build,
                    id: image.id,
                    created: image.created,
                    files: image.files,
                    run: record.run.id === '' ? null : record.run.id,
                    verified: false,
                });
            }
        }
        catch (error) {
            const message = `${image.id} could not be marked with its key: ${(0,errors/* messageOf */.bD)(error)}`;
            host.annotate({ level: 'warning', title: 'Reuse', message });
        }
        kept.push(image);
    }
    return kept;
}
/** Remembers what this image was made of, so that a later plan can say what has changed. */
async function rememberBake(host, settled, record) {
    const { identity, leg } = settled;
    if (identity.key === null || identity.read === null)
        return;
    await (0,recollection/* keep */.a)(host, leg.slug, {
        schema: 'bakehouse/memory/1',
        leg: leg.leg,
        key: identity.key,
        parentKey: identity.parentKey,
        sources: settled.sources.map(({ of, id }) => ({ of, id })),
        files: { ...identity.read.files.files },
        values: { ...identity.read.values },
        artifacts: record.images.flatMap(({ files }) => (files[0] === undefined ? [] : [external_node_path_.posix.normalize(files[0].path)])),
    });
}
function isContainer({ provider, id }) {
    return provider === 'docker' && /^sha256:[0-9a-f]{64}$/.test(id);
}

// EXTERNAL MODULE: ./.build/image/artifact-name.js
var artifact_name = __webpack_require__(92974);
// EXTERNAL MODULE: ./.build/image/record-upload.js + 1 modules
var record_upload = __webpack_require__(23036);
// EXTERNAL MODULE: ./.build/core/tail.js
var tail = __webpack_require__(27740);
;// CONCATENATED MODULE: ./.build/packer/debug-log.js



/** Packer's debug log without secrets, as another file. False when Packer wrote none. */
async function scrubDebugLog(from, to, secrets) {
    if (!(0,external_node_fs_.existsSync)(from))
        return false;
    const file = (0,external_node_fs_.openSync)(to, 'w', 0o600);
    try {
        const relay = (0,core_relay/* createRelay */.CR)(secrets, (lines) => lines, (lines) => (0,external_node_fs_.writeSync)(file, lines));
        await (0,tail/* tailFile */.r)(from, 0, relay.push, () => 'ended');
        relay.end();
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
    return true;
}

// EXTERNAL MODULE: ./.build/actions/bake/vendoring.js
var bake_vendoring = __webpack_require__(96496);
;// CONCATENATED MODULE: ./.build/actions/bake/kept-files.js









const DEBUG_LOG = 'debug.log';
/**
 * Puts beside the record, scrubbed, what would go with the bake's own folder: the filled-in template, and Packer's debug log
 * where it is wanted.
 */
async function keepBesideRecord(host, { inputs, prepared }) {
    const { builder, folder, legFolder, settled } = prepared;
    keepRenderedTemplate(host, settled.leg.slug, legFolder, (0,core_secrets/* createScrub */.EN)(builder.secrets));
    if (!inputs['debug-log'])
        return;
    try {
        const path = (0,external_node_path_.join)(legFolder, DEBUG_LOG);
        const isThere = await scrubDebugLog(folder.debugLog, path, builder.secrets);
        if (isThere && host.kind === 'terminal')
            host.info(`The debug log: ${path}`);
    }
    catch (error) {
        host.annotate({ level: 'warning', message: `The debug log could not be kept: ${(0,errors/* messageOf */.bD)(error)}` });
    }
}
/** Nothing that was baked is lost because an upload fails: the record is on disk, the outputs are set. */
async function uploadKept(host, { inputs, prepared }, record) {
    const { slug } = prepared.settled.leg;
    const { attempt } = record.run;
    const root = prepared.legFolder;
    const isThere = (file) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, file));
    const name = (0,artifact_name/* recordArtifactName */.N8)(inputs['artifact-prefix'], slug, 'bake', attempt);
    const files = ['record.json', prepared.builder.logName, bake_vendoring/* BERKS_LOG */.Td, KEPT_TEMPLATE].filter(isThere);
    await (0,record_upload/* uploadRecord */.n)(host, record, { name, files, root });
    if (!inputs['debug-log'] || !isThere(DEBUG_LOG))
        return;
    try {
        const debugName = (0,artifact_name/* debugLogArtifactName */.V$)(inputs['artifact-prefix'], slug, attempt);
        await host.upload({ name: debugName, files: [DEBUG_LOG], root, retentionDays: 3 });
    }
    catch (error) {
        host.annotate({ level: 'warning', message: `The debug log could not be kept: ${(0,errors/* messageOf */.bD)(error)}` });
    }
}

// EXTERNAL MODULE: ./.build/actions/bake/started-processes.js
var started_processes = __webpack_require__(62635);
// EXTERNAL MODULE: ./.build/actions/bake/summary.js
var summary = __webpack_require__(11810);
// EXTERNAL MODULE: ./.build/providers/aws/image-set.js
var image_set = __webpack_require__(41421);
;// CONCATENATED MODULE: ./.build/actions/bake/tags.js



/** Puts our tags, and the user's, on images whose provider has tags. One that cannot be tagged is still baked: a warning. */
async function tagImages(host, own, record) {
    const images = record.images.filter(({ provider }) => provider === 'aws');
    if (images.length === 0)
        return;
    const { connectEc2 } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 3435));
    const tags = imageTags(own, record);
    const tagged = record.key === null ? images.map((image) => ({ ...image, tags: {} })) : (0,image_set/* imageSetTags */.lD)(record.key, images);
    await Promise.all(tagged.map(async ({ id, region, tags: set }) => {
        try {
            await (await connectEc2(region)).tag([id], { ...tags, ...set });
        }
        catch (error) {
            const message = `${id} in ${region} could not be tagged: ${(0,errors/* messageOf */.bD)(error)}`;
            host.annotate({ level: 'warning', title: 'Tags', message });
        }
    }));
}
/** By these an image is found again, and told apart from everybody else's. */
function imageTags(own, record) {
    const { leg, layer, parent, git, run, recipe } = record;
    return {
        ...Object.fromEntries(own),
        'bakehouse:leg': leg,
        'bakehouse:layer': layer,
        ...(parent === null ? {} : { 'bakehouse:parent': parent.id }),
        ...(git.commit === ''
            ? {}
            : { 'bakehouse:commit': git.dirty === undefined ? git.commit : `${git.commit}${late_values/* DIRTY */.j}` }),
        ...(run.id === '' ? {} : { 'bakehouse:run': run.id }),
        ...(git.ref === '' ? {} : { [image_set/* REF_TAG */.H5]: git.ref }),
        ...(recipe === null ? {} : { 'bakehouse:recipe': recipe }),
        // A place that is kept: an image that was baked without it could not be told apart later.
        'bakehouse:epoch': '',
    };
}

;// CONCATENATED MODULE: ./.build/actions/bake/report.js















/** After a failure the builder has cleaned up by itself; what it could not is given this long. */
const SWEEP_MS = 60_000;
/** Tells what became of a bake, the most important first: the record, then the outputs, then all else. */
async function reportBake(host, ended) {
    const { prepared, attempt, started } = ended;
    const { journal, outcome, images } = attempt;
    const scrub = (0,core_secrets/* createScrub */.EN)(prepared.builder.secrets);
    const path = (0,bake_record/* recordPath */.lX)(prepared.legFolder);
    const stage = outcome.status === 'baked' ? 'complete' : 'failed';
    let record = {
        ...(0,bake_record/* newRecord */.Mx)(host, prepared, (0,bake_record/* endedStages */.cB)(journal.record.stages, stage, new Date())),
        status: outcome.status,
        images: [...images],
        failure: outcome.failure === null ? null : { ...outcome.failure, message: scrub(outcome.failure.message) },
    };
    keepOutputs(host, record, path, started);
    keepRecord(host, path, record);
    // From here on a kill costs no more than the report: post must not take a good image for a half-made one.
    if (outcome.status === 'baked')
        (0,bake_journal/* noteJournal */.k5)(host, prepared.folder, { ...journal, record, phase: 'done' });
    record = { ...record, leftovers: [...ended.left, ...(await findLeftovers(host, ended))] };
    if (outcome.status === 'baked')
        record = { ...record, ...(await keepWhatWasBaked(host, ended, record)) };
    keepRecord(host, path, record);
    keepOutputs(host, record, path, started);
    // Before all that may take its time: the post step must not take it for a step that was killed.
    if (outcome.status === 'cancelled')
        (0,bake_journal/* noteJournal */.k5)(host, prepared.folder, { ...journal, record, phase: 'stopping' });
    ended.onTold();
    annotateOutcome(host, ended, record, scrub);
    // Of a plan the job at the end tells of all its images: sixty summaries of what is well would bury that one.
    if (ended.inputs.plan === '' || !ended.trusted || !(0,summary/* isQuiet */.rM)(record)) {
        await host.summary((0,summary/* renderSummary */.Br)(record, [...vendoringOf(record), ...attempt.stretches], Date.now() - started));
    }
    if (ended.trusted)
        await keepBesideRecord(host, ended);
    // A terminal has no artifacts: the files are where the record is.
    if (ended.trusted && host.kind === 'actions')
        await host.group('Artifacts', () => uploadKept(host, ended, record));
    if (outcome.status !== 'cancelled')
        (0,bake_folder/* removeBakeFolder */.U5)(prepared.folder);
    conclude(host, ended, record, Date.now() - started);
}
/** Berkshelf's part of the timeline. */
function vendoringOf({ stages }) {
    const { start = null, end = null } = stages.find(({ name }) => name === bake_record/* VENDORING */.vh) ?? {};
    if (start === null || end === null)
        return [];
    return [{ build: 'Berkshelf', what: 'vendor', startMs: Date.parse(start), endMs: Date.parse(end) }];
}
/** Makes the images known: to those who look for their key, to the jobs that build on them, and to later plans. */
async function keepWhatWasBaked(host, ended, record) {
    const { inputs, prepared, trusted } = ended;
    const { settled, builder, legFolder } = prepared;
    const images = await keepImages(host, inputs, settled, record, builder.workingDirectory);
    const artifacts = await noteDeposits(host, settled, { ...record, images: [...images] }, builder.workingDirectory);
    const noted = artifacts.length === 0 ? {} : { artifacts: [...artifacts] };
    // No tag, image or hint of a stranger's change leaves the runner.
    if (!trusted)
        return { ...noted, images: [...images] };
    const [, handed] = await Promise.all([
        tagImages(host, settled.tags, record),
        (0,docker_handoff/* saveHandoff */.U6)(host, inputs, settled.handoff, { slug: settled.leg.slug, key: record.key }, images, legFolder),
        rememberBake(host, settled, record),
    ]);
    return { ...noted, images: [...handed] };
}
/** A cancelled bake is swept by the post step, once the builder has ended; a good one only when that itself gave warning. */
async function findLeftovers(host, ended) {
    const { prepared, attempt } = ended;
    const warnings = attempt.warnings.length;
    // Not quoted: a program on the machine that is baked can print the same, and would so write to the record.
    if (warnings > 0) {
        const lines = warnings === 1 ? 'One line of the log says' : `${warnings} lines of the log say`;
        host.annotate({
            level: 'notice',
            title: 'Left behind',
            message: `${lines} that something was not removed. ${prepared.builder.name} or a program that it ran wrote that; it is looked for.`,
        });
    }
    if (attempt.outcome.status === 'cancelled')
        return [];
    if (attempt.outcome.status === 'baked' && warnings === 0)
        return attempt.tidy();
    // First what may still be making something, then what it made.
    const processes = ended.inputs['keep-on-failure']
        ? []
        : await (0,started_processes/* sweepProcesses */.g)(prepared.mark, prepared.sightings.processes);
    return [...processes, ...(await attempt.sweep((0,clock/* steadyNow */.r)() + SWEEP_MS))];
}
function annotateOutcome(host, ended, record, scrub) {
    // On a terminal the closing error tells the same, with the place.
    const annotations = ended.attempt.annotations.filter((one) => host.kind !== 'terminal' || !isTheFailure(one, record, scrub));
    annotations.push(...(0,leftover/* leftoverWarnings */.B7)(record.leftovers));
    (0,core_annotations/* annotateAll */.u)(host, annotations.map((one) => ({ ...one, message: scrub(one.message), title: scrub(one.title ?? '') })));
}
/** Whether a complaint says no more than what the bake failed with. */
function isTheFailure({ level, message }, { failure }, scrub) {
    return level === 'error' && failure !== null && failure.message.includes(scrub(message));
}
function conclude(host, ended, record, ms) {
    const seconds = (ms / 1000).toFixed(ms < 10_000 ? 1 : 0);
    if (record.status === 'baked') {
        const ids = record.images.map(({ id, region }) => (region === 'local' ? id : `${region} ${id}`)).join(', ');
        host.info(`Baked ${record.leg} in ${seconds} s: ${ids === '' ? 'no image is kept' : ids}`);
        return;
    }
    if (record.status === 'cancelled') {
        host.fail(`Cancelled ${record.leg} after ${seconds} s. What it started is cleaned up after this step.`);
        return;
    }
    const made = record.images.length === 0 ? '' : ` ${record.images.length} of its images were made and are in the record.`;
    const scrub = (0,core_secrets/* createScrub */.EN)(ended.prepared.builder.secrets);
    const told = ended.attempt.annotations.find((one) => isTheFailure(one, record, scrub));
    const at = told?.line === undefined ? '' : ` at ${told.file ?? ''}:${told.line}`;
    const place = host.kind === 'terminal' ? at : '';
    host.fail(`${record.leg} failed after ${seconds} s${place} (${record.failure?.class ?? 'unknown'}): ${record.failure?.message ?? ''}${made}`);
}

// EXTERNAL MODULE: ./.build/plan/deposits.js
var plan_deposits = __webpack_require__(96053);
;// CONCATENATED MODULE: ./.build/actions/bake/reuse.js








const MOST_TOLD = 5;
/**
 * The record of an earlier bake of this very key, when its provider still has all of its images, and what its
 * post-processors did elsewhere is still there; else nothing.
 */
async function findReusable(host, inputs, settled) {
    const { identity } = settled;
    const { key, read, reason } = identity;
    const chosen = chosenReuse(inputs, identity.definition);
    const { reuse, said } = chosen;
    const mustHit = reuse === 'require';
    const unread = acceptedBy(inputs, settled, 'unread') ? [] : (read?.unread ?? []);
    checkRead(chosen, unread);
    checkBases(host, chosen, identity.bases);
    if (reuse === 'never')
        return undefined;
    if (key === null || read === null) {
        if (mustHit || reuse === 'strict') {
            throw new errors/* UserError */.yo(`${said}, but ${settled.leg.leg} has no key: ${reason ?? 'unknown'}`);
        }
        host.info(`No key, so nothing is looked up: ${reason ?? 'unknown'}`);
        return undefined;
    }
    const [doubt] = unread;
    if (reuse === 'auto' && doubt !== undefined) {
        host.annotate({
            level: 'notice',
            message: `Baked, since nobody can tell whether it has changed: ${shownDoubt(doubt)} lies outside the repository.`,
        });
        return undefined;
    }
    const staging = settled.handoff.kind === 'registry' ? settled.handoff.repository : null;
    const reach = (0,plan_reach/* reachOf */.x)(host, { passEnv: inputs['pass-env'], staging });
    const answers = await (0,look_up/* lookUpLegs */.QI)([{ definition: identity.definition, key, recipe: read }], reach);
    const found = answers.get(settled.leg.leg);
    if (found?.kind !== 'found') {
        const why = found?.reason ?? 'nothing has this key';
        if (mustHit)
            throw new errors/* UserError */.yo(`${said}, but there is no image of ${key}: ${why}.`);
        // A look-up that fails costs a bake, never a wrong image.
        if (found?.kind === 'unknown')
            host.annotate({ level: 'notice', message: `Not looked up, so it is baked: ${why}.` });
        else
            host.info(`Key ${key}: ${why}`);
        return undefined;
    }
    // What an earlier attempt of this run has baked is what was asked for.
    if (identity.isForced && !found.images.every(({ runId }) => runId !== null && runId === host.run.id)) {
        host.info(`Key ${key}: its image is there, and it is baked all the same, since the plan forces it`);
        return undefined;
    }
    const deposits = depositsOfLeg(settled);
    const isAccepted = acceptedBy(inputs, settled, 'post-processors');
    const workingDirectory = settled.task.builder === 'packer' ? settled.task.workingDirectory : '';
    const question = { deposits, images: found.images, key, workingDirectory, isAccepted };
    const left = await (0,plan_deposits/* lookForDeposits */.i)(question, reach);
    if (left.kind === 'lost') {
        const why = `${left.reason}. Where that is no reason to bake again, say accept: post-processors.`;
        if (mustHit)
            throw new errors/* UserError */.yo(`${said}, and the image of ${key} is there, but ${why}`);
        host.annotate({ level: 'notice', title: 'Reuse', message: `${settled.leg.leg} is baked again: ${why}` });
        return undefined;
    }
    const record = (0,reused/* reusedRecord */.c)({
        ...identity.definition,
        key,
        recipe: identity.recipe,
        name: settled.name,
        parent: settled.parent?.leg ?? null,
        sources: [...settled.sources],
    }, found.images, {
        run: { url: host.run.url, id: host.run.id, attempt: host.run.attempt },
        git: { repository: host.run.repository, commit: host.run.commit, ref: host.run.ref, ...(0,bake_record/* dirtyOf */.Ek)(identity) },
        parentId: settled.parent?.id ?? null,
        parentKey: identity.parentKey,
    });
    const workers = isAccepted ? (0,plan_deposits/* workersOf */.N)(deposits) : [];
    return {
        record: left.artifacts.length === 0 ? record : { ...record, artifacts: [...left.artifacts] },
        notRun: workers,
    };
}
/** Whether somebody said that such a doubt is no reason to bake. */
function acceptedBy(inputs, { identity }, doubt) {
    return inputs.accept.includes(doubt) || identity.definition.accept.includes(doubt);
}
/** With `strict`, all that a template reads must be known, since a change to another file would not be seen. */
function checkRead({ reuse, said }, unread) {
    if (reuse !== 'strict' || unread.length === 0)
        return;
    throw new errors/* UserError */.yo(`${said}, but what these name lies outside the repository, where nobody can tell whether it changes: ${unread.slice(0, MOST_TOLD).map(shownDoubt).join('; ')}. Keep it in the repository, or say with "accept: unread" that it is no reason to bake.`);
}
/** A base that counts by its name alone may be another one tomorrow: with `strict` an error, else told. */
function checkBases(host, { reuse, said }, bases) {
    const open = bases.filter(({ source }) => source === null);
    if (open.length === 0 || reuse === 'never')
        return;
    const told = open.slice(0, MOST_TOLD).map(({ named, reason }) => `${named} (${reason ?? 'nobody was asked'})`);
    if (reuse === 'strict') {
        throw new errors/* UserError */.yo(`${said}, but what is behind these names cannot be told, so that another image would not be seen: ${told.join('; ')}. Name them by digest or id, or log in where they are.`);
    }
    const message = `By its name alone counts ${told.join('; ')}: a newer image behind it is not seen.`;
    host.annotate({ level: 'notice', title: 'Reuse', message });
}
function shownDoubt({ text, file, line }) {
    return `${file}:${line}: ${text}`;
}

// EXTERNAL MODULE: ./.build/image/leg.js
var leg = __webpack_require__(44296);
;// CONCATENATED MODULE: ./.build/actions/bake/settled-leg.js









/** Finds the leg and its recipe, and reads the recipe; changes nothing. */
async function settleLeg(host, inputs) {
    const workingDirectory = (0,paths/* insideWorkspace */.CT)('Input "working-directory"', host.workspace, host.workspace, inputs['working-directory']);
    if (!(0,external_node_fs_.statSync)(workingDirectory).isDirectory()) {
        throw new errors/* UserError */.yo(`Input "working-directory" must be a folder, but ${inputs['working-directory']} is a file.`);
    }
    const isPacker = inputs.builder === 'packer';
    const task = isPacker ? settled_leg_packerTask(host, inputs, workingDirectory) : settled_leg_dockerfileTask(host, inputs, workingDirectory);
    const leg = adHocLeg(inputs, task.builder === 'packer' ? task.template.name : task.dockerfile.name);
    const identity = await identifyAdHoc(host, inputs, leg);
    return {
        leg,
        name: inputs.name === '' ? leg.image : inputs.name,
        parent: inputs.parent === '' ? null : { leg: null, key: null, id: inputs.parent },
        task,
        identity,
        sources: (0,plan_bases/* sourcesOf */.u0)(identity.bases),
        late: new Map(),
        tags: inputs.tags,
        declaredTag: null,
        timeoutMinutes: null,
        account: null,
        retriesShellFlake: false,
        handoff: (0,docker_handoff/* handoffOf */.y4)(inputs.handoff, { fromArtifact: false, staging: null, hasArtifactService: false }),
    };
}
function settled_leg_packerTask(host, inputs, workingDirectory) {
    return {
        builder: 'packer',
        template: (0,loaded_template/* loadTemplate */.PM)(host.workspace, workingDirectory, inputs.template),
        workingDirectory,
        only: inputs.only,
        except: inputs.except,
        vars: inputs.vars,
        secretVars: inputs['secret-vars'],
        varFiles: inputs['var-files'],
        varsInEnvironment: false,
        arguments: inputs.arguments,
    };
}
function settled_leg_dockerfileTask(host, inputs, context) {
    return {
        builder: 'dockerfile',
        dockerfile: loadDockerfile(host.workspace, context, inputs.template),
        context,
        target: null,
        platform: null,
        args: inputs.vars,
        // What tags are to a cloud's images, labels are to a container's.
        labels: inputs.tags,
        secrets: inputs['secret-vars'],
        references: [],
        base: null,
        version: /^refs\/tags\/(.+)$/.exec(host.run.ref)?.[1] ?? '',
        arguments: inputs.arguments,
    };
}
/** Without a manifest a leg is one image with no axes, called after its recipe. */
function adHocLeg(inputs, recipeName) {
    const image = inputs.image === '' ? recipeName : inputs.image;
    if (!/^[A-Za-z0-9][\w./ -]{0,99}$/.test(image)) {
        throw new errors/* UserError */.yo(`Input "image" must be letters, digits, dots, hyphens and underscores, at most 100, but was ${JSON.stringify(image)}.`);
    }
    return { leg: image, slug: (0,leg/* slugOf */.tF)(image), image, layer: inputs.layer, axes: {} };
}

;// CONCATENATED MODULE: ./.build/actions/bake/unbuilt.js












/** Tells of an image that was there already, with all outputs as if it had been baked. */
async function reportReused(host, told, settled, found) {
    const folder = claimLeg(host, settled.leg);
    let { record } = found;
    if (settled.declaredTag !== null) {
        const docker = (0,docker_docker/* createDocker */.h)((0,core_environment/* childEnvironment */.Qc)(host.environment, told.inputs['pass-env'], {}));
        const tag = settled.declaredTag;
        for (const { provider, id, handoff } of record.images) {
            // One that is handed on already is not on this machine.
            if (provider === 'docker' && handoff === null)
                await docker.tagImage(id, tag);
        }
        record = {
            ...record,
            images: record.images.map((image) => ({ ...image, tags: [...new Set([...image.tags, tag])] })),
        };
    }
    if (told.trusted) {
        const leg = { slug: settled.leg.slug, key: record.key };
        const here = record.images.filter(({ handoff }) => handoff === null);
        const images = await (0,docker_handoff/* saveHandoff */.U6)(host, told.inputs, settled.handoff, leg, here, folder);
        record = { ...record, images: [...record.images.filter(({ handoff }) => handoff !== null), ...images] };
    }
    renewManifests(host, settled, record);
    await tell(host, told, folder, settled.leg.slug, record);
    if (found.notRun.length > 0) {
        const message = `Not run again, since accept holds post-processors: ${found.notRun.join(', ')}.`;
        host.annotate({ level: 'notice', title: 'Reuse', message });
    }
    const ids = record.images.map(({ id, region }) => (region === 'local' ? id : `${region} ${id}`)).join(', ');
    host.info(`Reused ${record.leg} in ${((Date.now() - told.started) / 1000).toFixed(1)} s, nothing was baked: ${ids}`);
}
/** Tells that a leg was not baked, since what it builds on is not there or not good. The fan-in gives the run its colour. */
async function reportBlocked(host, told, leg, reason, parent) {
    const folder = claimLeg(host, leg);
    const record = {
        ...(0,reused/* reusedRecord */.c)(leg, [], {
            run: { url: host.run.url, id: host.run.id, attempt: host.run.attempt },
            git: { repository: host.run.repository, commit: host.run.commit, ref: host.run.ref },
            parentId: parent.kind === 'unknown' ? null : (parent.record?.images[0]?.id ?? null),
            parentKey: parent.leg.key,
        }),
        status: 'blocked',
        failure: { class: 'unknown', message: `${reason}, so ${leg.leg} was not baked` },
    };
    await tell(host, told, folder, leg.slug, record);
    host.annotate({ level: 'notice', title: 'Blocked', message: `${leg.leg} is blocked: ${reason}.` });
    host.info(`Blocked ${leg.leg}: ${reason}.`);
}
async function tell(host, told, folder, slug, record) {
    const path = (0,bake_record/* recordPath */.lX)(folder);
    keepRecord(host, path, record);
    setOutputs(host, record, path, told.started);
    // The job at the end of a planned run tells of it, and of what blocked it.
    if (told.inputs.plan === '' || !told.trusted) {
        await host.summary((0,summary/* renderSummary */.Br)(record, [], Date.now() - told.started));
    }
    if (!told.trusted || host.kind !== 'actions' || !(0,external_node_fs_.existsSync)(path))
        return;
    const name = (0,artifact_name/* recordArtifactName */.N8)(told.inputs['artifact-prefix'], slug, 'bake', record.run.attempt);
    await (0,record_upload/* uploadRecord */.n)(host, record, { name, files: ['record.json'], root: folder });
}

// EXTERNAL MODULE: ./.build/actions/bake/debug-input.js
var debug_input = __webpack_require__(45012);
;// CONCATENATED MODULE: ./.build/actions/bake/settings.js







/**
 * Reads the inputs, and masks what is secret before anything else is said: an error about another input could quote it.
 */
function readSettings(host) {
    for (const value of (0,core_inputs/* secretTextsOf */.Iq)(host.input('secret-vars')))
        if (value !== '')
            host.secret(value);
    const inputs = (0,core_inputs/* readInputs */.Ko)(bake_inputs/* bakeInputs */.t, (name) => host.input(name));
    checkCombinations(inputs);
    return inputs;
}
/** What describes a single bake; with a plan, that does. */
const AD_HOC = [
    'template',
    'only',
    'except',
    'vars',
    'var-files',
    'image',
    'name',
    'tags',
    'parent',
    'inputs',
    'arguments',
];
/** What no single input can know. All are the user's mistakes, told one at a time. */
function checkCombinations(inputs) {
    checkPlanInputs(inputs);
    if (inputs.builder === 'packer') {
        (0,packer_arguments/* checkBuildNames */.x9)('Input "only"', inputs.only);
        (0,packer_arguments/* checkBuildNames */.x9)('Input "except"', inputs.except);
        (0,packer_arguments/* checkExtraArguments */.Fg)(inputs.arguments);
    }
    else {
        checkDockerfileInputs(inputs);
    }
    (0,core_environment/* checkPassedNames */.Hx)(inputs['pass-env']);
    const names = new Set(inputs.vars.map(([name]) => name));
    const twice = inputs['secret-vars'].map(([name]) => name).find((name) => names.has(name));
    if (twice !== undefined)
        throw new errors/* UserError */.yo(`Inputs "vars" and "secret-vars" both name ${twice}; keep it in one of them.`);
    if (inputs['on-error'] !== 'cleanup' && !inputs['keep-on-failure']) {
        throw new errors/* UserError */.yo(`Input "on-error" is ${inputs['on-error']}, which leaves instances and containers running after a failure. ` +
            'Say keep-on-failure: true as well when you mean it; otherwise leave on-error at cleanup.');
    }
    if (inputs['berks-frozen'] && inputs.berks === 'false') {
        throw new errors/* UserError */.yo('Input "berks-frozen" is true, but "berks" is false, so nothing would be held against the lock.');
    }
    (0,artifact_name/* checkArtifactPrefix */.hO)(inputs['artifact-prefix']);
    const short = inputs['secret-vars'].find(([, value]) => value !== '' && value.length < 6);
    if (inputs['debug-log'] && short !== undefined) {
        throw new errors/* UserError */.yo(`Input "debug-log" is refused while the secret ${short[0]} is shorter than 6 characters: a text that short cannot be ` +
            'found in a log without hiding half of it.');
    }
    if (inputs.account !== '' && !/^\d{12}$/.test(inputs.account)) {
        throw new errors/* UserError */.yo(`Input "account" must be an AWS account of 12 digits, but was ${JSON.stringify(inputs.account)}.`);
    }
}
function checkPlanInputs(inputs) {
    if (inputs.leg === '') {
        if (inputs.plan !== '')
            throw new errors/* UserError */.yo('Input "leg" is required with "plan": the id of the leg to bake.');
        if (inputs.template === '') {
            throw new errors/* UserError */.yo('Input "template" is required: the template to bake; or "plan" and "leg" for a leg of a plan.');
        }
        return;
    }
    if (inputs.plan === '')
        throw new errors/* UserError */.yo('Input "plan" is required with "leg": the plan that it is of.');
    const given = AD_HOC.filter((name) => inputs[name].length > 0);
    if (given.length > 0) {
        throw new errors/* UserError */.yo(`Inputs "leg" and ${given.map((name) => `"${name}"`).join(', ')} are given together; the plan says all about a leg. Change the manifest, or the input "vars" of plan.`);
    }
}
/** What only Packer has a use for is refused rather than left without effect. */
function checkDockerfileInputs(inputs) {
    const given = [
        ['only', inputs.only.length > 0],
        ['except', inputs.except.length > 0],
        ['var-files', inputs['var-files'].length > 0],
        ['on-error', inputs['on-error'] !== 'cleanup'],
        ['keep-on-failure', inputs['keep-on-failure']],
        ['parallel-builds', inputs['parallel-builds'] !== 0],
        ['account', inputs.account !== ''],
        ['debug-log', inputs['debug-log']],
    ];
    const [name] = given.find(([, isGiven]) => isGiven) ?? [];
    if (name !== undefined)
        throw new errors/* UserError */.yo(`Input "${name}" is for builder: packer; a Dockerfile has no use for it.`);
    checkDockerArguments(inputs.arguments);
}

;// CONCATENATED MODULE: ./.build/actions/bake/stopped.js

/** A cancel that came before anything was started. */
function stopped() {
    return new errors/* UserError */.yo('The run was cancelled before the build began.');
}

;// CONCATENATED MODULE: ./.build/actions/bake/main.js






























/** Bakes one image, with Packer or of a Dockerfile, and says which one it is. */
async function bake(host) {
    const started = Date.now();
    const interrupt = (0,core_interrupt/* listenForInterrupt */.Y)();
    interrupt.onFirst(() => host.info('The run was cancelled.'));
    const step = { started, interrupt, prepared: undefined, isTold: false };
    try {
        await (0,core_interrupt/* leaveInTime */.m)(host, interrupt, () => bakeStep(host, step));
    }
    catch (error) {
        const { prepared } = step;
        // Once something may run, its journal is what the post step needs to end it.
        if (prepared !== undefined && !(0,external_node_fs_.existsSync)(prepared.folder.journal))
            (0,bake_folder/* removeBakeFolder */.U5)(prepared.folder);
        if (error instanceof loaded_template/* TemplateError */.$w) {
            host.annotate({ level: 'error', title: 'Template', message: error.message, file: error.file, line: error.line });
        }
        if (!step.isTold)
            reportUnbaked(host, interrupt.at() === undefined ? 'failed' : 'cancelled', started);
        throw error;
    }
    finally {
        interrupt.dispose();
    }
}
const BAKED = { done: 'baked', verb: 'bake' };
async function bakeStep(host, step) {
    const { started, interrupt } = step;
    const given = readSettings(host);
    const stepping = (0,debug_input/* isStepping */.Ds)(host, given, (0,debug_input/* isOnTerminal */.Qn)());
    const inputs = stepping && given.reuse === '' ? { ...given, reuse: 'never' } : given;
    const trusted = (0,rights/* checkRights */.I)(host, inputs['allow-untrusted'], BAKED);
    if (host.trust.kind === 'untrusted' && trusted)
        await host.summary((0,summary/* renderUntrusted */.zF)(host.trust.reason));
    const settlement = await settle(host, inputs);
    if (settlement.kind === 'blocked') {
        const { leg, reason, parent } = settlement;
        return await reportBlocked(host, { inputs, trusted, started }, leg, reason, parent);
    }
    const { settled } = settlement;
    tellEnvironment(host, inputs, settled);
    const { task } = settled;
    if (stepping)
        (0,debug_input/* checkSteps */.wO)(task.builder);
    const secrets = task.builder === 'packer' ? task.secretVars : task.secrets;
    (0,short_secrets/* tellShortSecrets */.v)(host, secrets, (0,core_environment/* childEnvironment */.Qc)(host.environment, inputs['pass-env'], {}));
    const reused = inputs.mode === 'build' ? await findReusable(host, inputs, settled) : undefined;
    if (reused !== undefined)
        return await reportReused(host, { inputs, trusted, started }, settled, reused);
    const own = {
        ...inputs,
        timeout: settled.timeoutMinutes ?? inputs.timeout,
        account: settled.account ?? inputs.account,
    };
    tellSessionEnd(host, own.timeout, settled);
    const prepared = await host.group('Preflight', () => prepareAloud(host, own, settled, stepping));
    step.prepared = prepared;
    const { claims, workingDirectory } = prepared.builder;
    checkCloudFiles(host, inputs['allow-untrusted'], BAKED, { types: claims.unasked, workingDirectory });
    const onTold = () => {
        step.isTold = true;
    };
    await bakePrepared(host, { inputs: own, prepared, trusted, interrupt, started, onTold });
}
/** A guest may print anything: with the matcher on, it could write annotations. */
function removeProblemMatcher(host) {
    if ((host.environment[problem_matcher/* MATCHER_VARIABLE */.Q] ?? '') === '')
        return;
    for (const owner of problem_matcher/* MATCHER_OWNERS */.gi)
        host.removeMatcher(owner);
}
/** The leg of a plan, or the one that the inputs describe. */
async function settle(host, inputs) {
    if (inputs.leg !== '')
        return settlePlanned(host, inputs);
    return { kind: 'settled', settled: await settleLeg(host, inputs) };
}
async function prepareAloud(host, inputs, settled, isStepping) {
    const prepared = await prepare(host, inputs, settled, isStepping);
    for (const fact of prepared.builder.facts)
        host.info(fact);
    return prepared;
}
async function bakePrepared(host, ready) {
    const { inputs, prepared, trusted, interrupt, started } = ready;
    const first = await firstJournal(host, inputs, prepared, trusted, started);
    const vendoring = await (0,bake_vendoring/* vendor */.Vp)(host, inputs, prepared, interrupt, first);
    if (inputs.mode === 'validate')
        return await validateOnly(host, ready, vendoring);
    if (vendoring.outcome !== null)
        return await reportUnvendored(host, ready, vendoring, vendoring.outcome);
    await checkRecipe(host, ready, vendoring);
    const { journal } = vendoring;
    (0,bake_journal/* writeJournal */.fY)(prepared.folder, journal);
    removeProblemMatcher(host);
    if (trusted)
        host.prepareUpload();
    const attempt = await host.group('Build', () => bakeWithRetries(host, inputs, prepared, journal, interrupt));
    // A builder that was cancelled may still be at it; then the post step does this.
    if (attempt.outcome.status === 'cancelled')
        return await reportBake(host, { ...ready, attempt, left: [] });
    const tidied = (0,bake_vendoring/* tidyRepository */.jz)(host, prepared.folder, attempt.journal);
    const left = tidied.found.filter(({ state }) => state === 'left');
    await reportBake(host, { ...ready, attempt: { ...attempt, journal: tidied.journal }, left });
}
/** The recipe, once its cookbooks are there: a template that names their folder is not valid without it. */
async function checkRecipe(host, { prepared, interrupt }, { journal }) {
    try {
        await prepared.builder.validate(host);
        if (interrupt.at() !== undefined)
            throw stopped();
    }
    catch (error) {
        tidyAloud(host, prepared, journal);
        // Nothing runs: there is nothing left for the post step.
        (0,external_node_fs_.rmSync)(prepared.folder.journal, { force: true });
        throw error;
    }
}
async function validateOnly(host, ready, vendoring) {
    const { prepared, started } = ready;
    const { outcome, journal } = vendoring;
    // Then the journal stays, for the post step.
    if (vendoring.isLeft)
        throw stopped();
    if (outcome !== null) {
        for (const annotation of vendoring.annotations)
            host.annotate(annotation);
        await (0,started_processes/* sweepProcesses */.g)(prepared.mark, prepared.sightings.processes);
        tidyAloud(host, prepared, journal);
        (0,external_node_fs_.rmSync)(prepared.folder.journal, { force: true });
        throw outcome.status === 'cancelled' ? stopped() : new errors/* UserError */.yo(outcome.failure?.message ?? outcome.status);
    }
    await checkRecipe(host, ready, vendoring);
    tidyAloud(host, prepared, journal);
    (0,bake_folder/* removeBakeFolder */.U5)(prepared.folder);
    reportUnbaked(host, 'valid', started);
    host.info(`Validated ${prepared.settled.leg.leg}.`);
}
/** Tells of a bake that ended before its builder began. */
async function reportUnvendored(host, ready, vendoring, outcome) {
    const { annotations, journal } = vendoring;
    const attempt = {
        outcome,
        images: [],
        stretches: [],
        warnings: [],
        annotations,
        sweep: async () => [],
        tidy: async () => [],
    };
    // Nothing is taken from under a berks that still runs; then the post step does this.
    const tidied = vendoring.isLeft ? { journal, found: [] } : (0,bake_vendoring/* tidyRepository */.jz)(host, ready.prepared.folder, journal);
    const left = tidied.found.filter(({ state }) => state === 'left');
    await reportBake(host, { ...ready, attempt: { ...attempt, journal: tidied.journal }, left });
}
/** Where there is no record to tell of what could not be removed. */
function tidyAloud(host, { folder }, journal) {
    (0,core_annotations/* annotateAll */.u)(host, (0,leftover/* leftoverWarnings */.B7)((0,bake_vendoring/* tidyRepository */.jz)(host, folder, journal).found));
}


/***/ }),

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

/***/ 23036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ uploadRecord)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/image/record-file.js
var record_file = __webpack_require__(33554);
// EXTERNAL MODULE: ./.build/core/canonical-json.js
var canonical_json = __webpack_require__(31217);
;// CONCATENATED MODULE: ./.build/image/record-likeness.js

/**
 * What a record that stands in the place of another says of the same leg: `same`, so that nothing is lost with this one;
 * `unlike`, so that a later job would take one thing for the other; or neither can be told.
 */
function likeness(kept, own) {
    const images = likenessOfImages(kept, own);
    if (own.stage !== 'verify' || images === 'unlike')
        return images;
    if (kept.verification?.gate !== own.verification?.gate)
        return 'unlike';
    return (0,canonical_json/* canonicalJson */.d)(resultsOf(kept)) === (0,canonical_json/* canonicalJson */.d)(resultsOf(own)) ? 'same' : 'unknown';
}
/** One key is one image, however often it was baked; where none is known the images themselves are compared. */
function likenessOfImages(kept, own) {
    if (kept.key !== own.key)
        return 'unlike';
    if (own.key !== null)
        return 'same';
    const [theirs, ours] = [identities(kept), identities(own)];
    if ((0,canonical_json/* canonicalJson */.d)(theirs) !== (0,canonical_json/* canonicalJson */.d)(ours))
        return 'unlike';
    return ours.length > 0 ? 'same' : 'unknown';
}
/** An image of files is called by their paths: another one may be called the same. */
function identities({ images }) {
    return images
        .map(({ build, provider, account, region, id, files }) => (0,canonical_json/* canonicalJson */.d)({ build, provider, account, region, id, files }))
        .toSorted(canonical_json/* byUnits */.N);
}
function resultsOf({ verification }) {
    return (verification?.instances ?? []).map(({ name, total, passed, failed, errored, skipped }) => ({
        name, total, passed, failed, errored, skipped,
    })); // prettier-ignore
}

;// CONCATENATED MODULE: ./.build/image/record-upload.js




/**
 * Keeps a record for the jobs that follow, and says under which name. Where it cannot be kept the image is there all the
 * same, and a warning says why. But where another job of the run keeps another record of the leg under that name, this one
 * is lost to whoever reads them, and a later job would take the one image, or the one result, for the other: that fails the
 * step. Another attempt of the run has another name.
 */
async function uploadRecord(host, record, upload) {
    const uploaded = await host.upload(upload);
    if (uploaded.kind === 'uploaded') {
        host.output('record-artifact', upload.name);
        return;
    }
    const path = (0,external_node_path_.join)(upload.root, 'record.json');
    const kept = await keptRecord(host, upload.name);
    const found = kept === undefined ? 'unknown' : likeness(kept, record);
    if (kept !== undefined && found === 'unlike') {
        host.fail(`Another job of this run has ${whatItDid(kept, record)}: the artifact ${upload.name} is its record, so that of this one (${path}) is lost to later jobs. ${remedy(record)}`);
        return;
    }
    if (found === 'same') {
        host.output('record-artifact', upload.name);
        return;
    }
    const message = `The record of ${record.leg} could not be kept as an artifact: ${uploaded.reason}. It is at ${path}.`;
    host.annotate({ level: 'warning', message });
}
function whatItDid(kept, { leg, stage, key, verification }) {
    if (kept.key !== key)
        return `made ${leg} of other values or files`;
    if (stage !== 'verify')
        return `made other images of ${leg}`;
    const [theirs, ours] = [kept.verification?.gate, verification?.gate].map((gate) => gate ?? 'none');
    return theirs === ours ? `tested other images of ${leg}` : `tested ${leg} with the result ${theirs}, here ${ours}`;
}
function remedy({ stage }) {
    return stage === 'verify'
        ? 'Test an image in one job, or give each job an "artifact-prefix" of its own.'
        : 'Where a matrix bakes one template several times, give each row an "image" or an "artifact-prefix" of its own.';
}
/** The record that is kept under a name; undefined where there is none that can be read. */
async function keptRecord(host, name) {
    let folder;
    try {
        folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(host.temporary, 'bakehouse-kept-'));
        if ((await host.download(name, folder)).kind === 'unavailable')
            return undefined;
        const path = (0,external_node_path_.join)(folder, 'record.json');
        if ((0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isFile() !== true)
            return undefined;
        return (0,record_file/* readRecordFile */.m7)(path, name).record;
    }
    catch {
        // Whatever it is, it does not say that it is another's.
        return undefined;
    }
    finally {
        if (folder !== undefined)
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 52513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fileStamp)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/**
 * Size, both times and the inode of a file; `undefined` where it is not a plain file. Nobody can set the second of the
 * times back: two stamps that are the same are those of the same bytes.
 */
function fileStamp(path) {
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false, bigint: true });
    return stat?.isFile() === true ? `${stat.size}-${stat.mtimeNs}-${stat.ctimeNs}-${stat.ino}` : undefined;
}


/***/ }),

/***/ 25870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ platformName),
/* harmony export */   Yd: () => (/* binding */ LOCKED_PLATFORMS),
/* harmony export */   tj: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

/** Node's names to those of the releases (facts: setup-packer §1, "Packer's own behaviour"). */
const SYSTEMS = {
    linux: 'linux',
    darwin: 'darwin',
    win32: 'windows',
    freebsd: 'freebsd',
    openbsd: 'openbsd',
};
const ARCHITECTURES = {
    x64: 'amd64',
    arm64: 'arm64',
    ia32: '386',
    arm: 'arm',
    ppc64: 'ppc64le',
};
const BUILT = {
    linux: ['amd64', 'arm64', '386', 'arm', 'ppc64le'],
    darwin: ['amd64', 'arm64'],
    windows: ['amd64', '386'],
    freebsd: ['amd64', '386', 'arm'],
    openbsd: ['amd64', '386', 'arm'],
};
/**
 * The release that runs on this machine.
 *
 * @param system `process.platform`
 * @param machine `process.arch`
 */
function platformOf(system, machine) {
    const os = SYSTEMS[system];
    const arch = ARCHITECTURES[machine];
    const built = os === undefined ? undefined : BUILT[os];
    if (os === undefined || arch === undefined || built === undefined)
        throw unknown(system, machine);
    const extension = os === 'windows' ? '.exe' : '';
    const common = { os, extension, binary: `packer${extension}`, toolArch: machine };
    if (built.includes(arch))
        return { ...common, arch, notice: undefined };
    if (os === 'windows' && arch === 'arm64') {
        const notice = 'Packer is not built for Windows on ARM; the one for amd64 is used, which Windows emulates.';
        return { ...common, arch: 'amd64', notice };
    }
    throw unknown(system, machine);
}
/** `linux_amd64`, as in the names of releases and of the lockfile. */
function platformName({ os, arch }) {
    return `${os}_${arch}`;
}
/** The platforms that a new lockfile pins: those of GitHub's own runners. */
const LOCKED_PLATFORMS = ['linux_amd64', 'linux_arm64', 'darwin_amd64', 'darwin_arm64', 'windows_amd64'];
function unknown(system, machine) {
    const known = Object.entries(BUILT).map(([os, archs]) => `${os} (${archs.join(', ')})`);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Packer is not built for ${system} on ${machine}. It is built for ${known.join('; ')}. ` +
        'Put a Packer of your own on PATH, and it is used.');
}


/***/ }),

/***/ 22263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ hashPlugins),
/* harmony export */   Nj: () => (/* binding */ listPlugins),
/* harmony export */   To: () => (/* binding */ versionOfBinary),
/* harmony export */   c_: () => (/* binding */ removePlugin),
/* harmony export */   qv: () => (/* binding */ keepOnly)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34002);
/* harmony import */ var _recipe_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89761);
/* harmony import */ var _file_stamp_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52513);





/** As Packer has it: a host and at least two more parts (packer: hcl2template/addrs, ParsePluginSourceString). */
const MOST_DEPTH = 16;
/** All binaries for the platform below a folder, sorted by source, then path. */
function listPlugins(folder, platform) {
    const found = [];
    const visit = (parts) => {
        for (const entry of entriesOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ...parts))) {
            if (entry.isDirectory() && parts.length < MOST_DEPTH)
                visit([...parts, entry.name]);
            const version = entry.isFile() ? versionOfBinary(entry.name, parts.at(-1) ?? '', platform) : undefined;
            if (version === undefined)
                continue;
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ...parts, entry.name);
            found.push({ source: parts.join('/'), version, path, sumPath: `${path}_SHA256SUM` });
        }
    };
    visit([]);
    return found.toSorted((a, b) => compare(a.source, b.source) || compare(a.path, b.path));
}
/**
 * The same with the hashes of their bytes; the files beside them are not asked.
 *
 * @param before what was hashed before; a file that is still the same is not read again
 */
async function hashPlugins(plugins, before = []) {
    const hashed = [];
    for (const plugin of plugins) {
        // Before the bytes are read: what changes meanwhile has another one afterwards.
        const stamp = (0,_file_stamp_js__WEBPACK_IMPORTED_MODULE_4__/* .fileStamp */ .a)(plugin.path);
        const known = before.find((one) => one.path === plugin.path && one.stamp === stamp && stamp !== undefined);
        // One after another: the disk is what is slow, and a lockfile has few.
        // oxlint-disable-next-line no-await-in-loop -- as said
        hashed.push({ ...plugin, stamp, sha256: known?.sha256 ?? (await (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256HexOfFile */ .CE)(plugin.path)) });
    }
    return hashed;
}
/**
 * Removes whatever is neither one of these binaries nor its sum, and gives the paths. Links go too, to files and to
 * folders: Packer follows them, and runs each plugin that it finds beside the wanted one to ask it for its version
 * (packer: plugin-getter/plugins.go, ListInstallations).
 */
function keepOnly(folder, kept) {
    const files = new Set(kept.flatMap(({ path, sumPath }) => [path, sumPath]));
    return entriesOf(folder).flatMap((entry) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
        if (entry.isFile() && files.has(path))
            return [];
        const leadsOn = entry.isDirectory() && [...files].some((file) => file.startsWith(`${path}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`));
        if (leadsOn)
            return keepOnly(path, kept);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true });
        return [path];
    });
}
function removePlugin({ path, sumPath }) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(sumPath, { force: true });
}
/** The version in a binary's name; `undefined` when it is no binary of that plugin for the platform. */
function versionOfBinary(file, name, { os, arch, extension }) {
    const start = `packer-plugin-${name}_v`;
    const end = `_${os}_${arch}${extension}`;
    if (!file.startsWith(start) || !file.endsWith(end))
        return undefined;
    const [, version] = /^(.+)_x\d+\.\d+$/.exec(file.slice(start.length, -end.length)) ?? [];
    return version === undefined ? undefined : (0,_recipe_version_js__WEBPACK_IMPORTED_MODULE_3__/* .parseVersion */ .ot)(version);
}
function entriesOf(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true });
    }
    catch {
        return [];
    }
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 21474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LR: () => (/* binding */ demandText),
/* harmony export */   N3: () => (/* binding */ pluginNeeds),
/* harmony export */   lA: () => (/* binding */ fits),
/* harmony export */   uy: () => (/* binding */ bestPlugin)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28619);
/* harmony import */ var _recipe_constraint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6026);
/* harmony import */ var _recipe_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89761);




/** A host, then at least two more parts; nothing that leads elsewhere when it becomes a path. */
const SOURCE = /^[a-z0-9][a-z0-9.-]*(\/[A-Za-z0-9_][\w.-]*){2,15}$/;
/**
 * What the template declares and the input `plugins` names, one per source, sorted.
 *
 * @param lines `github.com/hashicorp/docker ~> 1.1`; the constraint may be left out
 */
function pluginNeeds(required, lines) {
    const needs = new Map();
    const add = (source, text, where, declared) => {
        if (!SOURCE.test(source)) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where} names the plugin ${(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(source)}; a plugin is named by its source, such as github.com/hashicorp/docker.`);
        }
        const before = needs.get(source);
        const demand = text === '' ? [] : [{ text, constraints: constraintsOf(text, where, source), where }];
        for (const one of demand) {
            const other = before?.demands.find(({ constraints }) => (0,_recipe_constraint_js__WEBPACK_IMPORTED_MODULE_2__/* .excludeEachOther */ .Y)(constraints, one.constraints));
            if (other === undefined)
                continue;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`No version of the plugin ${source} can satisfy both ${other.where} ("${other.text}") and ${where} ("${text}").`);
        }
        const demands = [...(before?.demands ?? []), ...demand];
        if (demands.length > 0 &&
            (0,_recipe_constraint_js__WEBPACK_IMPORTED_MODULE_2__/* .excludeEachOther */ .Y)(demands.flatMap(({ constraints }) => constraints), [])) {
            const all = demands.map((one) => `${one.where} ("${one.text}")`).join(', ');
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`No version of the plugin ${source} can satisfy what is asked for together: ${all}.`);
        }
        needs.set(source, {
            source,
            name: source.slice(source.lastIndexOf('/') + 1),
            demands,
            declared: declared || before?.declared === true,
        });
    };
    for (const { source, version, file, line } of required)
        add(source, version, `${file}:${line}`, true);
    for (const line of lines) {
        const blank = line.search(/\s/);
        const source = blank === -1 ? line : line.slice(0, blank);
        add(source, line.slice(source.length).trim(), 'Input "plugins"', false);
    }
    return [...needs.values()].toSorted((a, b) => (a.source < b.source ? -1 : 1));
}
/** Packer holds the core of a plugin's version against the constraint: a development build counts as its release. */
function fits(version, need) {
    return need.demands.every(({ constraints }) => (0,_recipe_constraint_js__WEBPACK_IMPORTED_MODULE_2__/* .satisfies */ .ib)((0,_recipe_version_js__WEBPACK_IMPORTED_MODULE_3__/* .coreOf */ .z2)(version), constraints));
}
/** The highest of the binaries that a need is content with. */
function bestPlugin(installed, need) {
    return installed
        .filter(({ source, version }) => source === need.source && fits(version, need))
        .toSorted((a, b) => (0,_recipe_version_js__WEBPACK_IMPORTED_MODULE_3__/* .compareVersions */ .Zy)(a.version, b.version))
        .at(-1);
}
/** `~> 1.1, != 1.1.3`; `any version` when nobody says. */
function demandText({ demands }) {
    return demands.length === 0 ? 'any version' : demands.map(({ text }) => text).join(', ');
}
function constraintsOf(text, where, source) {
    try {
        return (0,_recipe_constraint_js__WEBPACK_IMPORTED_MODULE_2__/* .parseConstraints */ .cP)(text);
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where}, plugin ${source}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
    }
}


/***/ }),

/***/ 20765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ MATCHER_VARIABLE),
/* harmony export */   gi: () => (/* binding */ MATCHER_OWNERS),
/* harmony export */   u9: () => (/* binding */ problemMatcher)
/* harmony export */ });
/** The owner of the matcher that setup-packer may register, and that bake removes before it shows what a guest says. */
const OWNER = 'bakehouse-packer';
/** Set for later steps while the matcher is on. */
const MATCHER_VARIABLE = 'BAKEHOUSE_PROBLEM_MATCHER';
/**
 * Packer's diagnostics (hcl.NewDiagnosticTextWriter), as the runner's problem matchers read them:
 *
 *     Error: Unsupported attribute
 *
 *       on base.pkr.hcl line 4, in source "docker" "base":
 */
function problemMatcher() {
    const severity = (name) => ({
        owner: `${OWNER}-${name}`,
        severity: name,
        pattern: [
            {
                regexp: `^(?:\\x1b\\[[0-9;]*m)*${name === 'error' ? 'Error' : 'Warning'}: (.+?)(?:\\x1b\\[[0-9;]*m)*$`,
                message: 1,
            },
            { regexp: '^$' },
            { regexp: '^\\s+on (.+?) line (\\d+)(?:,.*)?:?$', file: 1, line: 2 },
        ],
    });
    return `${JSON.stringify({ problemMatcher: [severity('error'), severity('warning')] }, null, 2)}\n`;
}
const MATCHER_OWNERS = [`${OWNER}-error`, `${OWNER}-warning`];


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


/***/ })

};
