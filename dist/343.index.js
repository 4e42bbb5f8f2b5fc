export const id = 343;
export const ids = [343];
export const modules = {

/***/ 90343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bake: () => (/* binding */ bake)
});

// EXTERNAL MODULE: ./.build/core/annotations.js
var core_annotations = __webpack_require__(31470);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/interrupt.js
var core_interrupt = __webpack_require__(80371);
// EXTERNAL MODULE: ./.build/core/secrets.js
var core_secrets = __webpack_require__(79205);
;// CONCATENATED MODULE: ./.build/packer/diagnostics.js
/**
 * Reads the diagnostics out of one text of Packer's. HCL (hcl/v2 diagnostic_text.go): `Error: summary`, a blank line,
 * `  on FILE line N, in CONTEXT:`, the source line, a blank line, the wrapped detail. Legacy JSON: `At line N, column M`
 * (packer/template/parse.go), or `Error: Failed to prepare build: …` with a bulleted list.
 */
function readDiagnostics(text, templateFile) {
    const starts = [...text.matchAll(/^(Error|Warning): /gm)].map((match) => match.index);
    if (starts.length === 0) {
        const json = /Error parsing JSON: (.+)\s+At line (\d+)/.exec(text);
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
        .split(/\n(?=\s*[*-] )/)
        .map((item) => item.replace(/\s*\n\s*/g, ' ').trim())
        .filter((item) => item !== '')
        .join('\n'))
        .filter((paragraph) => paragraph !== '')
        .join('\n');
}
function at(file, line) {
    return { ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line: Number(line) }) };
}
/** As the runner shows it. `pathOf` turns Packer's path, which is relative to where it ran, into one of the workspace. */
function annotationOf(diagnostic, pathOf) {
    const { level, summary, detail, file, line } = diagnostic;
    return {
        level,
        title: summary === '' ? 'Packer' : summary,
        message: detail === '' ? summary : detail,
        ...(file === undefined ? {} : { file: pathOf(file) }),
        ...(line === undefined ? {} : { line }),
    };
}

// EXTERNAL MODULE: ./.build/packer/journal.js + 4 modules
var packer_journal = __webpack_require__(86161);
// EXTERNAL MODULE: ./.build/packer/problem-matcher.js
var problem_matcher = __webpack_require__(20765);
// EXTERNAL MODULE: ./.build/packer/template.js + 11 modules
var packer_template = __webpack_require__(37004);
// EXTERNAL MODULE: ./.build/core/command.js
var command = __webpack_require__(43497);
// EXTERNAL MODULE: ./.build/core/relay.js + 1 modules
var core_relay = __webpack_require__(59404);
// EXTERNAL MODULE: ./.build/packer/arguments.js
var packer_arguments = __webpack_require__(30257);
// EXTERNAL MODULE: ./.build/packer/observer.js + 3 modules
var packer_observer = __webpack_require__(38234);
;// CONCATENATED MODULE: ./.build/packer/validate.js





/** Runs `packer validate` and shows what it says. Runs nothing of the template but its functions; no data sources. */
async function runValidate(host, packer, args, cwd, environment, secrets, mainFile) {
    const { exitCode, stdout, stderr } = await (0,command/* runCommand */.d)(packer.path, (0,packer_arguments/* validateArguments */.Tr)(args), {
        cwd,
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
    await host.relay(async (write) => write(text.endsWith('\n') ? text : `${text}\n`));
    return { valid: exitCode === 0, diagnostics: readDiagnostics(text, mainFile), text };
}

// EXTERNAL MODULE: ./.build/core/process.js
var core_process = __webpack_require__(95713);
// EXTERNAL MODULE: ./.build/packer/artifact-id.js
var artifact_id = __webpack_require__(69529);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/core/tail.js
var tail = __webpack_require__(27740);
;// CONCATENATED MODULE: ./.build/packer/build.js







/** The runner kills us ten seconds after its first signal; one is left for the record. */
const LET_GO_MS = 8000;
const HEARTBEAT_MS = 60_000;
/** After a timeout of ours the job goes on, so Packer may take its time to clean up. */
const TIMEOUT_GRACE_MS = 300_000;
/**
 * Runs `packer build` in a process group of its own, shows what it prints, and stops it when asked to. On a cancel it
 * sends one SIGTERM to Packer's own pid (SIGINT is swallowed by its wrapper, and a second signal changes nothing:
 * packer main.go, command/signal.go) and lets go in time; the post step then waits for it.
 */
async function runBuild(host, request) {
    const { folder, interrupt } = request;
    const observer = new packer_observer/* Observer */.n();
    const child = (0,core_process/* startDetached */.tG)({ ...request, stdout: folder.stdout, stderr: folder.stderr });
    let journal = {
        ...request.journal,
        phase: 'running',
        packer: { pid: child.pid, startTime: (await (0,core_process/* startTimeOf */.P2)(child.pid)) ?? 'ended' },
    };
    (0,packer_journal/* noteJournal */.k5)(host, folder, journal);
    let exitCode;
    let timedOut = false;
    let isLeft = false;
    let stopSent = false;
    const stop = () => {
        if (stopSent)
            return;
        stopSent = true;
        (0,core_process/* sendSignal */.vG)(child.pid, 'SIGTERM');
    };
    const ended = (async () => {
        exitCode = await child.exit;
    })();
    interrupt.onFirst(stop);
    const timeout = setTimeout(() => {
        timedOut = true;
        stop();
        void killOverdue(child.pid, () => exitCode !== undefined || isLeft);
    }, request.timeoutMs);
    const letGo = setInterval(() => {
        const at = interrupt.at();
        if (at === undefined)
            return;
        // On a terminal nobody comes after us: there we wait, until told a second time.
        isLeft ||= host.kind === 'actions' ? Date.now() - at > LET_GO_MS : interrupt.count() > 1;
    }, 50);
    try {
        const shown = await showOutput(host, request, observer, () => exitCode !== undefined ? 'ended' : isLeft ? 'leave' : 'writing');
        if (!isLeft)
            await ended;
        journal = { ...journal, shown, phase: exitCode === undefined ? 'stopping' : journal.phase };
        (0,packer_journal/* noteJournal */.k5)(host, folder, journal);
        return { exitCode, observer, timedOut, journal };
    }
    finally {
        clearTimeout(timeout);
        clearInterval(letGo);
    }
}
/** Relays stdout, decoded, and stderr, as it is; both scrubbed, to the log of the job and to the file beside the record. */
async function showOutput(host, request, observer, state) {
    const { folder, secrets } = request;
    const log = (0,external_node_fs_.openSync)(request.journal.logPath, 'a', 0o600);
    let lastShown = Date.now();
    let logTrouble;
    try {
        return await host.relay(async (write) => {
            const show = (lines) => {
                if (lines === '')
                    return;
                lastShown = Date.now();
                write(lines);
                // The log of the job goes on when the one beside the record cannot.
                if (logTrouble !== undefined)
                    return;
                try {
                    (0,external_node_fs_.writeSync)(log, lines);
                }
                catch (error) {
                    logTrouble = (0,errors/* messageOf */.bD)(error);
                }
            };
            const heartbeat = setInterval(() => {
                if (Date.now() - lastShown < HEARTBEAT_MS)
                    return;
                show(`Still at it (${observer.timeline.current}); nothing was printed for ${Math.round((Date.now() - lastShown) / 1000)} s.\n`);
            }, 5000);
            const out = (0,core_relay/* createRelay */.CR)(secrets, (lines) => observer.reader.render(lines), show);
            const err = (0,core_relay/* createRelay */.CR)(secrets, (lines) => lines, show);
            try {
                const [shown] = await Promise.all([
                    (0,tail/* tailFile */.r)(folder.stdout, 0, out.push, state),
                    (0,tail/* tailFile */.r)(folder.stderr, 0, err.push, state),
                ]);
                if (state() !== 'leave')
                    out.end();
                if (state() !== 'leave')
                    err.end();
                return shown;
            }
            finally {
                clearInterval(heartbeat);
            }
        });
    }
    finally {
        (0,external_node_fs_.closeSync)(log);
        if (logTrouble !== undefined) {
            host.annotate({ level: 'warning', message: `Packer's log beside the record is not whole: ${logTrouble}` });
        }
    }
}
/** A Packer that does not end after a timeout of ours is killed, with all it started; the sweep then clears up. */
async function killOverdue(pid, hasEnded) {
    const start = await (0,core_process/* startTimeOf */.P2)(pid);
    await (0,core_process/* waitUntil */.a0)(async () => hasEnded(), Date.now() + TIMEOUT_GRACE_MS);
    if (!hasEnded() && start !== undefined && (await (0,core_process/* isRunning */.W_)(pid, start)))
        (0,core_process/* sendSignal */.vG)(pid, 'SIGKILL', true);
}

;// CONCATENATED MODULE: ./.build/packer/failure.js
/** In this order: what says more comes first. Texts of Packer, its plugins, the AWS SDK, and what guests' tools print. */
const SIGNS = [
    [
        'credentials',
        /ExpiredToken|RequestExpired|InvalidClientTokenId|UnrecognizedClientException|AuthFailure|SignatureDoesNotMatch|NoCredentialProviders|no valid credential|UnauthorizedOperation|AccessDenied|not authorized to perform|No AWS credentials|failed to refresh cached credentials|unauthorized: authentication required|denied: requested access/i,
    ],
    [
        'capacity',
        /InsufficientInstanceCapacity|InstanceLimitExceeded|VcpuLimitExceeded|MaxSpotInstanceCountExceeded|InsufficientHostCapacity|ResourceLimitExceeded|SnapshotLimitExceeded|no space left on device|QuotaExceeded/i,
    ],
    ['throttled', /RequestLimitExceeded|Throttling|TooManyRequests|\b429 Too Many|toomanyrequests|SlowDown|rate limit/i],
    [
        'network',
        /connection reset by peer|connection refused|i\/o timeout|TLS handshake timeout|no such host|network is unreachable|Temporary failure (?:in name resolution|resolving)|Could not resolve host|dial tcp|EOF occurred in violation|Timeout waiting for SSH|Timeout waiting for WinRM|503 Service Unavailable|502 Bad Gateway/i,
    ],
    ['post-processor', /Post-processor failed|post-processors failed|error running post-processor/i],
    [
        'provisioner',
        /Script exited with non-zero exit status|Error executing (?:Ansible|Chef|Puppet|script)|Script disconnected|non-zero exit status|Error uploading|failed to provision|Bad exit status|Unexpected EOF waiting for .*command/i,
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
    const found = SIGNS.find(([, sign]) => sign.test(text))?.[0];
    if (!started && (found === undefined || found === 'provisioner'))
        return 'validation';
    return found ?? 'unknown';
}
/** Trouble that passes by itself: the same bake may go through a minute later. */
function isInfrastructure(failure) {
    return failure === 'capacity' || failure === 'throttled' || failure === 'network';
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
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

;// CONCATENATED MODULE: ./.build/packer/outcome.js


/**
 * What a run of Packer came to. Its exit code is 1 for a failure and for a cancel alike, and 0 also when no image was
 * made, so the code alone decides nothing.
 */
function decideOutcome(ending, observer) {
    const { exitCode, imageCount } = ending;
    if (exitCode === 0 && imageCount > 0)
        return { status: 'baked', failure: null };
    if (ending.timedOut) {
        const message = `The timeout of ${ending.timeoutMinutes} minutes was reached, and the build was stopped.`;
        return { status: 'failed', failure: { class: 'cancelled', message } };
    }
    if (ending.interrupted)
        return { status: 'cancelled', failure: { class: 'cancelled', message: 'The run was cancelled.' } };
    if (exitCode === 0) {
        const message = 'Packer ended well but reported no image. Does "only" or "except" leave a build, and does that build keep an artifact (for docker: commit or export_path)?';
        return { status: 'failed', failure: { class: 'config', message } };
    }
    return { status: 'failed', failure: describe(exitCode, observer) };
}
function describe(exitCode, observer) {
    const first = readDiagnostics(observer.diagnosticsText, undefined).find(({ level }) => level === 'error');
    if (!observer.started && first !== undefined) {
        const text = first.detail === '' ? first.summary : `${first.summary}: ${first.detail}`;
        return { class: classifyFailure(text, false), message: text.replace(/\s+/g, ' ') };
    }
    if (exitCode !== undefined && exitCode > 128) {
        const message = `Packer was killed by signal ${exitCode - 128}, not by this step; a machine short of memory does that.`;
        return { class: 'unknown', message };
    }
    const errors = observer.buildErrors.map(({ build, text }) => `${build}: ${text}`);
    const lines = observer.errorLines
        .map((line) => line.trim())
        .filter((line) => line !== '' && !/^==> \S+: $/.test(line));
    const text = [...errors, ...lines].join('\n');
    const message = errors[0] ?? lines.at(-1) ?? `Packer ended with exit code ${exitCode} and said nothing.`;
    // Packer's own closing words say more than what a guest printed before them.
    const byErrors = classifyFailure(errors.join('\n'), observer.started);
    const failureClass = byErrors === 'unknown' ? classifyFailure(text, observer.started) : byErrors;
    return { class: failureClass, message: message.replace(/\s+/g, ' ').slice(0, 1000) };
}

// EXTERNAL MODULE: ./.build/packer/results.js
var results = __webpack_require__(98139);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
// EXTERNAL MODULE: ./.build/core/inputs.js
var core_inputs = __webpack_require__(28619);
// EXTERNAL MODULE: ./.build/core/nearest.js
var nearest = __webpack_require__(89046);
;// CONCATENATED MODULE: ./.build/packer/selection.js




/**
 * Checks `only` and `except` against the builds of a template. Packer before 1.8.4 takes an `-only` that matches nothing
 * for a success with no image, and any Packer only warns when a part of it matches nothing.
 * In legacy JSON Packer knows no patterns: they are spelled out here.
 */
function selectBuilds(template, only, except) {
    const { builds, kind } = template;
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
/** As gobwas/glob without separators, which Packer uses: a star runs over dots, too. */
function matches(pattern, name) {
    return picomatch.isMatch(name, pattern, { bash: true, dot: true, nonegate: true, noextglob: true });
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

;// CONCATENATED MODULE: ./.build/actions/bake/attempts.js









/** Runs Packer; again only when the provider was at fault, after a growing, random pause. */
async function bakeWithRetries(host, inputs, prepared, journal, interrupt) {
    for (let tries = 0;; tries += 1) {
        const attempt = await bakeOnce(host, inputs, prepared, journal, interrupt);
        const { failure } = attempt.outcome;
        const isPassing = attempt.outcome.status === 'failed' && failure !== null && isInfrastructure(failure.class);
        // An image that one of several builds made must not be made a second time.
        if (!isPassing || tries >= inputs.retries || attempt.images.length > 0 || interrupt.at() !== undefined)
            return attempt;
        const pauseMs = Math.min(60_000, 2000 * 2 ** tries) * (0.5 + Math.random());
        host.info(`Trying again in ${Math.round(pauseMs / 1000)} s, retry ${tries + 1} of ${inputs.retries}: ${failure.class}, ${failure.message}`);
        for (const until = Date.now() + pauseMs; Date.now() < until && interrupt.at() === undefined;)
            await (0,core_process/* delay */.cb)(100);
        if (interrupt.at() !== undefined)
            return attempt;
    }
}
async function bakeOnce(host, inputs, prepared, journal, interrupt) {
    const { template, workingDirectory } = prepared;
    const run = await runBuild(host, {
        program: prepared.packer.path,
        args: (0,packer_arguments/* buildArguments */.fb)(prepared.arguments),
        cwd: workingDirectory,
        environment: prepared.environment,
        folder: prepared.folder,
        secrets: prepared.secrets,
        timeoutMs: inputs.timeout * 60_000,
        interrupt,
        journal,
    });
    const nameOf = (told) => buildNameOf(template.model, told);
    const told = run.observer.artifacts;
    const left = run.exitCode === 0 ? [] : readManifests(template.model, workingDirectory, journal.startedAt);
    const unreported = left.filter(({ id }) => !told.some((artifact) => artifact.id === id));
    const found = (0,artifact_id/* findImages */.M)([...told, ...unreported], nameOf);
    const images = run.exitCode === undefined ? [] : await (0,results/* completeImages */.M)(found, workingDirectory, prepared.account, prepared.docker);
    const ending = {
        exitCode: run.exitCode,
        interrupted: interrupt.at() !== undefined,
        timedOut: run.timedOut,
        timeoutMinutes: inputs.timeout,
        imageCount: images.length,
    };
    return { run, outcome: decideOutcome(ending, run.observer), images };
}

// EXTERNAL MODULE: ./.build/actions/bake/inputs.js
var bake_inputs = __webpack_require__(7909);
// EXTERNAL MODULE: ./.build/actions/bake/record.js
var bake_record = __webpack_require__(17833);
;// CONCATENATED MODULE: ./.build/actions/bake/journal.js



/** What the post step needs should this process be killed: written before Packer starts. */
async function newJournal(host, inputs, prepared, trusted, started) {
    return {
        schema: 'bakehouse/journal/1',
        phase: 'running',
        main: { pid: process.pid, startTime: (await (0,core_process/* startTimeOf */.P2)(process.pid)) ?? 'unknown' },
        packer: null,
        shown: 0,
        startedAt: started,
        mark: prepared.mark,
        keepOnFailure: inputs['keep-on-failure'],
        trusted,
        aws: prepared.providers.aws,
        docker: prepared.providers.docker,
        regions: [...prepared.regions],
        account: prepared.account,
        slug: prepared.leg.slug,
        workingDirectory: prepared.workingDirectory,
        artifactPrefix: inputs['artifact-prefix'],
        recordPath: (0,bake_record/* recordPath */.lX)(prepared.legFolder),
        logPath: (0,external_node_path_.join)(prepared.legFolder, 'packer.log'),
        secrets: [...prepared.secrets],
        record: (0,bake_record/* newRecord */.Mx)(host, inputs, prepared, (0,bake_record/* stagesOf */.ZL)('running', new Date(started), null)),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./.build/core/environment.js
var core_environment = __webpack_require__(2513);
// EXTERNAL MODULE: ./.build/core/paths.js
var paths = __webpack_require__(22720);
// EXTERNAL MODULE: ./.build/image/leg.js
var leg = __webpack_require__(44296);
// EXTERNAL MODULE: ./.build/packer/environment.js
var packer_environment = __webpack_require__(29216);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./.build/providers/aws/identity.js




/** The account that the credentials at hand belong to, by one call. */
async function callerAccount(region) {
    const { STSClient, GetCallerIdentityCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(695)]).then(__webpack_require__.t.bind(__webpack_require__, 71695, 19));
    try {
        const identity = await new STSClient({ region }).send(new GetCallerIdentityCommand({}));
        return identity.Account ?? '';
    }
    catch (error) {
        throw new errors/* UserError */.yo(`AWS does not accept the credentials at hand: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
/** Whether the standard chain has anything to try without asking the network: variables, a role's token, a profile file. */
function hasAwsCredentials(environment) {
    const set = (name) => (environment[name] ?? '') !== '';
    if (set('AWS_ACCESS_KEY_ID') && set('AWS_SECRET_ACCESS_KEY'))
        return true;
    if (set('AWS_PROFILE') || set('AWS_WEB_IDENTITY_TOKEN_FILE'))
        return true;
    if (set('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI') || set('AWS_CONTAINER_CREDENTIALS_FULL_URI'))
        return true;
    const home = environment['HOME'] ?? (0,external_node_os_.homedir)();
    const files = [
        environment['AWS_SHARED_CREDENTIALS_FILE'] ?? (0,external_node_path_.join)(home, '.aws', 'credentials'),
        environment['AWS_CONFIG_FILE'] ?? (0,external_node_path_.join)(home, '.aws', 'config'),
    ];
    return files.some((file) => (0,external_node_fs_.existsSync)(file));
}
/** Whether this machine's instance role gives credentials; asked only when nothing else is there. */
async function hasInstanceRole() {
    const { fromInstanceMetadata } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(719)]).then(__webpack_require__.t.bind(__webpack_require__, 29719, 19));
    try {
        await fromInstanceMetadata({ timeout: 1000, maxRetries: 0 })();
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./.build/recipe/constraint.js + 1 modules
var recipe_constraint = __webpack_require__(35035);
// EXTERNAL MODULE: ./.build/recipe/version.js
var recipe_version = __webpack_require__(89761);
// EXTERNAL MODULE: ./.build/packer/program.js
var program = __webpack_require__(58793);
;// CONCATENATED MODULE: ./.build/packer/preflight.js






function providersOf(builds, template) {
    // When the list of builds is not certain, each that may be there counts.
    const types = (template.buildsKnown ? builds : template.builds).map(({ type }) => type);
    return { aws: types.some((type) => type.startsWith('amazon-')), docker: types.includes('docker') };
}
/** Refuses a Packer that cannot read this template, with the reason; what only Packer can judge is left to it. */
function checkPackerVersion(packer, template) {
    const needs = (least, what) => {
        if ((0,program/* isAtLeast */.du)(packer.version, least))
            return;
        throw new errors/* UserError */.yo(`The template needs Packer ${least} or later (${what}), but ${packer.path} is ${packer.version}. ` +
            'Add the step setup-packer before this one.');
    };
    if (template.kind === 'hcl2')
        needs('1.5', 'HCL2');
    const plugin = template.requiredPlugins[0];
    if (plugin !== undefined)
        needs('1.7', `required_plugins at ${plugin.file}:${plugin.line}`);
    const source = template.dataSources[0];
    if (source !== undefined)
        needs('1.7', `a data source at ${source.file}:${source.line}`);
    for (const { constraint, file, line } of template.requiredVersions) {
        if (satisfiesCore(packer.version, constraint))
            continue;
        throw new errors/* UserError */.yo(`The template needs Packer ${constraint} (required_version at ${file}:${line}), but ${packer.path} is ${packer.version}. ` +
            'Add the step setup-packer before this one, with this template.');
    }
}
/** As Packer holds them: without the pre-release. What neither side can read is Packer's to judge. */
function satisfiesCore(version, constraint) {
    const parsed = (0,recipe_version/* parseVersion */.ot)(version);
    if (parsed === undefined)
        return true;
    try {
        return (0,recipe_constraint/* satisfies */.ib)((0,recipe_version/* coreOf */.z2)(parsed), (0,recipe_constraint/* parseConstraints */.cP)(constraint));
    }
    catch {
        return true;
    }
}
/** Fails below `least` GiB on any of the folders, warns below twice that. */
function checkDisk(host, folders, least) {
    for (const folder of folders) {
        let free;
        try {
            const { bavail, bsize } = (0,external_node_fs_.statfsSync)(folder);
            free = (bavail * bsize) / 1024 ** 3;
        }
        catch {
            continue;
        }
        const has = `${folder} has ${free.toFixed(1)} GiB free`;
        if (free < least) {
            throw new errors/* UserError */.yo(`${has}, but a bake wants ${least} GiB. Free some, or lower the input "min-free-disk".`);
        }
        if (free < 2 * least)
            host.annotate({ level: 'warning', message: `${has}: little for a bake.` });
    }
}
/** Asks for a working daemon when one of the builds needs it. */
async function checkDocker(providers, docker) {
    if (providers.docker)
        await docker.serverVersion();
}
/**
 * Credentials and network of AWS, before an instance is paid for. Resolves with the account when it was asked for.
 * Credentials written in the template are Packer's business.
 */
async function checkAws(host, environment, loaded, regions, account) {
    const inTemplate = loaded.texts.some((text) => /"?\b(access_key|profile|assume_role|vault_aws_engine)"?\s*[:={]/.test(text));
    if (!inTemplate && !hasAwsCredentials(environment) && !(await hasInstanceRole())) {
        throw new errors/* UserError */.yo('The template bakes on AWS, but no credentials are there: no variables, no profile, no web identity, no instance role. ' +
            'Add aws-actions/configure-aws-credentials before this step, or set AWS_PROFILE.');
    }
    const region = regions[0] ?? 'us-east-1';
    let actual = null;
    if (account !== '') {
        actual = await callerAccount(region);
        if (actual !== account) {
            throw new errors/* UserError */.yo(`Input "account" is ${account}, but the credentials at hand belong to ${actual}. Nothing was baked.`);
        }
    }
    await warnWithoutVpc(host, loaded, region);
    return actual;
}
/** Packer's own error for a missing default VPC comes after minutes, and names no remedy. */
async function warnWithoutVpc(host, loaded, region) {
    const chosen = loaded.texts.some((text) => /\b(subnet_id|subnet_filter|vpc_id|vpc_filter)\b/.test(text));
    const only = regionsOf(loaded).length === 1;
    if (chosen || !only)
        return;
    const { connectEc2 } = await __webpack_require__.e(/* import() */ 435).then(__webpack_require__.bind(__webpack_require__, 3435));
    try {
        const ec2 = await connectEc2(region);
        if (await ec2.hasDefaultVpc())
            return;
    }
    catch (error) {
        host.debug(`whether ${region} has a default VPC could not be asked: ${String(error)}`);
        return;
    }
    throw new errors/* UserError */.yo(`${region} has no default VPC, and the template names no subnet_id or vpc_id. Name one, or create a default VPC there.`);
}
function regionsOf(loaded) {
    const regions = loaded.model.builds.flatMap(({ literals }) => typeof literals['region'] === 'string' ? [literals['region']] : []);
    return [...new Set(regions)];
}

// EXTERNAL MODULE: ./.build/core/files.js
var core_files = __webpack_require__(32019);
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
// EXTERNAL MODULE: ./.build/recipe/hcl.js
var hcl = __webpack_require__(61802);
;// CONCATENATED MODULE: ./.build/packer/var-file.js





/**
 * Reads a file of variables, by its ending. `passed` files are handed to Packer as they are; the values are then only those that
 * could be read as plain ones.
 */
async function readVarFile(path, shown) {
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
        const { parse } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
        try {
            return { values: plainMap(parse(text, { maxAliasCount: 50 }) ?? {}, shown), passed: false };
        }
        catch (error) {
            if (error instanceof errors/* UserError */.yo)
                throw error;
            throw new errors/* UserError */.yo(`${shown} is not valid YAML: ${yamlPlace(error)}.`);
        }
    }
    try {
        return { values: new Map((0,core_inputs/* parsePairs */.xg)(text).map(([name, value]) => [name, unquote(value)])), passed: false };
    }
    catch (error) {
        throw new errors/* UserError */.yo(`${shown} ${(0,errors/* messageOf */.bD)(error)}.`);
    }
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
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new errors/* UserError */.yo(`${shown} must hold names and values at its top.`);
    }
    return new Map(Object.entries(value).map(([name, one]) => [name, plain(one, shown)]));
}
function plain(value, shown) {
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return value;
    if (Array.isArray(value))
        return value.map((one) => plain(one, shown));
    if (typeof value === 'object') {
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one, shown)]));
    }
    throw new errors/* UserError */.yo(`${shown} holds a value of a kind that variables cannot have (${typeof value}).`);
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
    for (const path of autoVarFiles(request)) {
        // Only to learn what is secret; what is wrong with it, Packer says.
        const { values } = await readVarFile(path, path).catch(() => ({ values: new Map() }));
        for (const [name, value] of values)
            if (sensitive.has(name))
                addTexts(secrets, value);
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
        const { values, passed } = await readVarFile(path, (0,paths/* shownPath */.pS)(request.workspace, path));
        for (const [name, value] of values) {
            names.add(name);
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
    return { files, names: [...names].sort(), secrets: [...secrets] };
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

// EXTERNAL MODULE: ./.build/providers/docker/docker.js
var docker_docker = __webpack_require__(77338);
;// CONCATENATED MODULE: ./.build/actions/bake/prepare.js















/** Checks all that can be checked before anything is paid for, the cheap things first. */
async function prepare(host, inputs) {
    if (process.platform === 'win32') {
        throw new errors/* UserError */.yo('bake runs on Linux and macOS; on Windows it cannot stop a build so that nothing is left behind.');
    }
    const workingDirectory = (0,paths/* insideWorkspace */.CT)('Input "working-directory"', host.workspace, host.workspace, inputs['working-directory']);
    if (!(0,external_node_fs_.statSync)(workingDirectory).isDirectory()) {
        throw new errors/* UserError */.yo(`Input "working-directory" must be a folder, but ${inputs['working-directory']} is a file.`);
    }
    const template = (0,packer_template/* loadTemplate */.PM)(host.workspace, workingDirectory, inputs.template);
    const selection = selectBuilds(template.model, inputs.only, inputs.except);
    const providers = providersOf(selection.builds, template.model);
    const leg = adHocLeg(inputs, template);
    const folder = (0,packer_journal/* createBakeFolder */._q)(host);
    // From here on the post step finds whatever becomes of us.
    host.saveState('journal', folder.journal);
    try {
        return await settle(host, inputs, { workingDirectory, template, selection, providers, leg, folder });
    }
    catch (error) {
        (0,packer_journal/* removeBakeFolder */.U5)(folder);
        throw error;
    }
}
/** The rest, from the moment there is a folder that has to go away again. */
async function settle(host, inputs, found) {
    const { workingDirectory, template, selection, providers, leg, folder } = found;
    const mark = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const environment = (0,packer_environment/* packerEnvironment */.g)(host.environment, inputs['pass-env'], folder, mark, inputs['debug-log']);
    const docker = (0,docker_docker/* createDocker */.h)(environment);
    const regions = regionsToLookIn(host, inputs, template);
    checkDisk(host, [folder.path, host.workspace], inputs['min-free-disk']);
    const variables = await prepareVariables({
        template: template.model,
        workspace: host.workspace,
        workingDirectory,
        varFiles: inputs['var-files'],
        vars: inputs.vars,
        secretVars: inputs['secret-vars'],
        folder: folder.path,
    });
    for (const value of variables.secrets)
        host.secret(value);
    const [packer, account] = await Promise.all([
        (0,program/* findPacker */.ym)(environment),
        providers.aws ? checkAws(host, host.environment, template, regions, inputs.account) : null,
        checkDocker(providers, docker),
    ]);
    checkPackerVersion(packer, template.model);
    return {
        ...found,
        name: inputs.name === '' ? leg.image : inputs.name,
        packer,
        docker,
        account,
        regions,
        legFolder: claimLeg(host, leg),
        mark,
        environment,
        variables,
        secrets: [...new Set([...variables.secrets, ...(0,core_environment/* credentialValues */.w2)(environment)])],
        arguments: {
            template: template.argument,
            only: selection.only,
            except: selection.except,
            varFiles: variables.files,
            onError: inputs['on-error'],
            parallelBuilds: inputs['parallel-builds'],
            extra: inputs.arguments,
        },
    };
}
/** Without a manifest a leg is one image with no axes, called after its template. */
function adHocLeg(inputs, template) {
    const image = inputs.image === '' ? template.name : inputs.image;
    if (!/^[A-Za-z0-9][\w./ -]{0,99}$/.test(image)) {
        throw new errors/* UserError */.yo(`Input "image" must be letters, digits, dots, hyphens and underscores, at most 100, but was ${JSON.stringify(image)}.`);
    }
    return { leg: image, slug: (0,leg/* slugOf */.tF)(image), image, layer: inputs.layer, axes: {} };
}
/** Each leg of a job has a folder of its own; a second bake of the same id would overwrite what the first one told. */
function claimLeg(host, leg) {
    const path = (0,external_node_path_.join)((0,packer_journal/* jobFolder */.OW)(host), 'legs', leg.slug);
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)((0,packer_journal/* jobFolder */.OW)(host), 'legs'), { recursive: true, mode: 0o700 });
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
/** All that may matter: they only say where to look for what a killed build left. */
function regionsToLookIn(host, inputs, template) {
    const fromEnvironment = [host.environment['AWS_REGION'], host.environment['AWS_DEFAULT_REGION']];
    const values = inputs.vars.map(([, value]) => value);
    const literal = template.model.builds.flatMap(({ literals }) => typeof literals['region'] === 'string' ? [literals['region']] : []);
    const all = [...literal, ...(0,packer_template/* regionsNamed */.JF)(values), ...fromEnvironment, ...(0,packer_template/* regionsNamed */.JF)(template.texts)];
    return [...new Set(all.filter((region) => region !== undefined && region !== ''))].flatMap((region) => region ?? []);
}

// EXTERNAL MODULE: ./.build/image/artifact-name.js
var artifact_name = __webpack_require__(92974);
;// CONCATENATED MODULE: ./.build/image/image-ids.js
/** The canonical shape in which ids travel: `[{leg, build, provider, region, id}]`. */
function imagesOutput(leg, images) {
    return images.map(({ build, provider, region, id }) => ({ leg, build, provider, region, id }));
}
/**
 * `{"<region or local>": "<id>"}`; where one template makes several images in a region, all of that region's members
 * are `<region or local>/<build>`.
 */
function imageIdsOutput(images) {
    const perRegion = new Map();
    for (const { region } of images)
        perRegion.set(region, (perRegion.get(region) ?? 0) + 1);
    return Object.fromEntries(images.map(({ region, build, id }) => [(perRegion.get(region) ?? 0) > 1 ? `${region}/${build}` : region, id]));
}
/** The id when there is exactly one image, else nothing: a step that expects one must not get the wrong one. */
function singleImageId(images) {
    return images.length === 1 ? (images[0]?.id ?? '') : '';
}

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
    const candidates = template.provisioners.filter((one) => !one.isCleanup && one.type === type && appliesTo(one, build));
    const script = /script: (.+)$/.exec(last)?.[1];
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
function appliesTo(provisioner, build) {
    const isNamed = (names) => names?.some((name) => build === name || build.endsWith(`.${name}`)) ?? false;
    if (provisioner.only !== undefined && !isNamed(provisioner.only))
        return false;
    return !isNamed(provisioner.except);
}

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

// EXTERNAL MODULE: ./.build/packer/leftovers.js
var leftovers = __webpack_require__(62265);
// EXTERNAL MODULE: ./.build/actions/bake/summary.js
var summary = __webpack_require__(11810);
;// CONCATENATED MODULE: ./.build/actions/bake/tags.js

/** Puts our tags, and the user's, on images whose provider has tags. One that cannot be tagged is still baked: a warning. */
async function tagImages(host, own, record) {
    const regions = new Map();
    for (const { provider, region, id } of record.images) {
        if (provider === 'aws')
            regions.set(region, [...(regions.get(region) ?? []), id]);
    }
    if (regions.size === 0)
        return;
    const { connectEc2 } = await __webpack_require__.e(/* import() */ 435).then(__webpack_require__.bind(__webpack_require__, 3435));
    const tags = imageTags(own, record);
    await Promise.all([...regions].map(async ([region, ids]) => {
        try {
            await (await connectEc2(region)).tag(ids, tags);
        }
        catch (error) {
            const message = `${ids.join(', ')} in ${region} could not be tagged: ${(0,errors/* messageOf */.bD)(error)}`;
            host.annotate({ level: 'warning', title: 'Tags', message });
        }
    }));
}
/** By these an image is found again, and told apart from everybody else's. */
function imageTags(own, record) {
    const { leg, layer, parent, git, run } = record;
    return {
        ...Object.fromEntries(own),
        'bakehouse:leg': leg,
        'bakehouse:layer': layer,
        ...(parent === null ? {} : { 'bakehouse:parent': parent.id }),
        ...(git.commit === '' ? {} : { 'bakehouse:commit': git.commit }),
        ...(run.id === '' ? {} : { 'bakehouse:run': run.id }),
    };
}

;// CONCATENATED MODULE: ./.build/actions/bake/report.js
















/** After a failure Packer has cleaned up by itself; what it could not is given this long. */
const SWEEP_MS = 60_000;
/** Tells what became of a bake, the most important first: the record, then the outputs, then all else. */
async function reportBake(host, ended) {
    const { inputs, prepared, attempt, started } = ended;
    const { run, outcome, images } = attempt;
    const scrub = (0,core_secrets/* createScrub */.EN)(prepared.secrets);
    const path = (0,bake_record/* recordPath */.lX)(prepared.legFolder);
    const stage = outcome.status === 'baked' ? 'complete' : 'failed';
    let record = {
        ...(0,bake_record/* newRecord */.Mx)(host, inputs, prepared, (0,bake_record/* stagesOf */.ZL)(stage, new Date(started), new Date())),
        status: outcome.status,
        images: [...images],
        failure: outcome.failure === null ? null : { ...outcome.failure, message: scrub(outcome.failure.message) },
    };
    setOutputs(host, record, path, started);
    keepRecord(host, path, record);
    // From here on a kill costs no more than the report: post must not take a good image for a half-made one.
    if (outcome.status === 'baked')
        (0,packer_journal/* noteJournal */.k5)(host, prepared.folder, { ...run.journal, record, phase: 'done' });
    record = { ...record, leftovers: [...(await findLeftovers(ended, scrub))] };
    if (outcome.status === 'baked' && ended.trusted)
        await tagImages(host, inputs.tags, record);
    keepRecord(host, path, record);
    setOutputs(host, record, path, started);
    annotateOutcome(host, ended, record, scrub);
    await host.summary((0,summary/* renderSummary */.Br)(record, run.observer.timeline.end(), Date.now() - started));
    // A terminal has no artifacts: the files are where the record is.
    if (ended.trusted && host.kind === 'actions')
        await host.group('Artifacts', () => uploadAll(host, ended, record));
    if (outcome.status === 'cancelled')
        (0,packer_journal/* noteJournal */.k5)(host, prepared.folder, { ...run.journal, record, phase: 'stopping' });
    else
        (0,packer_journal/* removeBakeFolder */.U5)(prepared.folder);
    conclude(host, record, Date.now() - started);
}
/** An image that was baked is told in the outputs also when its record cannot be written. */
function keepRecord(host, path, record) {
    try {
        (0,bake_record/* writeRecord */.rh)(path, record);
    }
    catch (error) {
        host.annotate({ level: 'warning', message: `The record could not be written to ${path}: ${(0,errors/* messageOf */.bD)(error)}` });
    }
}
/** For steps that end before there is a record: later steps must not find an old or an empty truth. */
function reportUnbaked(host, status, started) {
    host.output('status', status);
    host.output('images', '[]');
    host.output('image-ids', '{}');
    host.output('leftovers', '[]');
    host.output('duration', String(Math.round((Date.now() - started) / 1000)));
}
/** A path of Packer's as one of the workspace; what lies outside stays as it is. */
function workspacePath(host, path, base = host.workspace) {
    const full = (0,external_node_path_.resolve)(base, path);
    return (0,paths/* isInside */.FK)(host.workspace, full) ? (0,paths/* shownPath */.pS)(host.workspace, full) : path;
}
function setOutputs(host, record, path, started) {
    host.output('status', record.status);
    host.output('name', record.name);
    // A step that expects an image must not take one from a bake that failed; the parts that were made are in `images`.
    host.output('image-id', record.status === 'baked' ? singleImageId(record.images) : '');
    host.output('image-ids', JSON.stringify(imageIdsOutput(record.images)));
    host.output('images', JSON.stringify(imagesOutput(record.leg, record.images)));
    host.output('record', path);
    host.output('leftovers', JSON.stringify(record.leftovers.filter(({ state }) => state === 'left')));
    host.output('duration', String(Math.round((Date.now() - started) / 1000)));
}
/** A cancelled bake is swept by the post step, once Packer has ended; a good one only when Packer itself gave warning. */
async function findLeftovers(ended, scrub) {
    const { prepared, attempt } = ended;
    const { observer, journal } = attempt.run;
    const warnings = observer.ledger.warnings.map((text) => ({
        kind: 'unknown',
        id: scrub(text),
        region: null,
        state: 'left',
        reason: "Packer's own words",
        command: null,
    }));
    if (attempt.outcome.status === 'cancelled')
        return warnings;
    if (attempt.outcome.status === 'baked' && warnings.length === 0)
        return [];
    const { folder, docker } = prepared;
    return [...warnings, ...(await (0,leftovers/* sweep */.X)({ journal, folder, observer, docker, deadline: Date.now() + SWEEP_MS }))];
}
function annotateOutcome(host, ended, record, scrub) {
    const { prepared, attempt } = ended;
    const { observer } = attempt.run;
    const pathOf = (file) => workspacePath(host, file, prepared.workingDirectory);
    const diagnostics = readDiagnostics(observer.diagnosticsText, prepared.template.mainFile).map((one) => annotationOf(one, pathOf));
    const annotations = attempt.outcome.status === 'failed' ? [...diagnostics] : diagnostics.filter(({ level }) => level !== 'error');
    for (const { build, text } of observer.buildErrors) {
        const title = `Build ${build} failed (${record.failure?.class ?? 'unknown'})`;
        const message = text.replace(/\s+/g, ' ');
        const provisioner = blamedProvisioner(prepared.template.model, build, observer.provisionerStarts);
        if (provisioner !== undefined && record.failure?.class === 'provisioner')
            annotations.push(provisionerAnnotation(provisioner, title, message));
        else
            annotations.push({ level: 'error', title, message, file: prepared.template.mainFile });
    }
    for (const { kind, id, region, command, state } of record.leftovers) {
        if (state !== 'left')
            continue;
        const where = region === null ? '' : ` in ${region}`;
        annotations.push({
            level: 'warning',
            title: 'Left behind',
            message: `${kind} ${id}${where}${command === null ? '' : `; remove it with: ${command}`}`,
        });
    }
    (0,core_annotations/* annotateAll */.u)(host, annotations.map((one) => ({ ...one, message: scrub(one.message), title: scrub(one.title ?? '') })));
}
/** Nothing that was baked is lost because an upload fails: the record is on disk, the outputs are set. */
async function uploadAll(host, ended, record) {
    const { inputs, prepared } = ended;
    const { slug } = prepared.leg;
    const { attempt } = record.run;
    const name = (0,artifact_name/* recordArtifactName */.N8)(inputs['artifact-prefix'], slug, 'bake', attempt);
    const root = prepared.legFolder;
    const files = ['record.json', 'packer.log'].filter((file) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, file)));
    const uploaded = await host.upload({ name, files, root });
    if (uploaded.kind === 'uploaded')
        host.output('record-artifact', name);
    else {
        host.annotate({
            level: 'warning',
            message: `The record of ${record.leg} could not be kept as an artifact: ${uploaded.reason}. It is at ${(0,external_node_path_.join)(root, 'record.json')}.`,
        });
    }
    if (!inputs['debug-log'])
        return;
    try {
        if (!(await scrubDebugLog(prepared.folder.debugLog, (0,external_node_path_.join)(root, 'debug.log'), prepared.secrets)))
            return;
        await host.upload({
            name: (0,artifact_name/* debugLogArtifactName */.V$)(inputs['artifact-prefix'], slug, attempt),
            files: ['debug.log'],
            root,
            retentionDays: 3,
        });
    }
    catch (error) {
        host.annotate({ level: 'warning', message: `The debug log could not be kept: ${(0,errors/* messageOf */.bD)(error)}` });
    }
}
function conclude(host, record, ms) {
    const seconds = (ms / 1000).toFixed(ms < 10_000 ? 1 : 0);
    if (record.status === 'baked') {
        const ids = record.images.map(({ id, region }) => (region === 'local' ? id : `${region} ${id}`)).join(', ');
        host.info(`Baked ${record.leg} in ${seconds} s: ${ids}`);
        return;
    }
    if (record.status === 'cancelled') {
        host.fail(`Cancelled ${record.leg} after ${seconds} s. What it started is cleaned up after this step.`);
        return;
    }
    const made = record.images.length === 0 ? '' : ` ${record.images.length} of its images were made and are in the record.`;
    host.fail(`${record.leg} failed after ${seconds} s (${record.failure?.class ?? 'unknown'}): ${record.failure?.message ?? ''}${made}`);
}

;// CONCATENATED MODULE: ./.build/actions/bake/settings.js





/**
 * Reads the inputs, and masks what is secret before anything else is said: an error about another input could quote it.
 */
function readSettings(host) {
    for (const value of secretTexts(host.input('secret-vars')))
        if (value !== '')
            host.secret(value);
    const inputs = (0,core_inputs/* readInputs */.Ko)(bake_inputs/* bakeInputs */.t, (name) => host.input(name));
    checkCombinations(inputs);
    return inputs;
}
/** What no single input can know. All are the user's mistakes, told one at a time. */
function checkCombinations(inputs) {
    (0,packer_arguments/* checkBuildNames */.x9)('only', inputs.only);
    (0,packer_arguments/* checkBuildNames */.x9)('except', inputs.except);
    (0,packer_arguments/* checkExtraArguments */.Fg)(inputs.arguments);
    (0,core_environment/* checkPassedNames */.Hx)(inputs['pass-env']);
    const names = new Set(inputs.vars.map(([name]) => name));
    const twice = inputs['secret-vars'].map(([name]) => name).find((name) => names.has(name));
    if (twice !== undefined)
        throw new errors/* UserError */.yo(`Inputs "vars" and "secret-vars" both name ${twice}; keep it in one of them.`);
    if (inputs['on-error'] !== 'cleanup' && !inputs['keep-on-failure']) {
        throw new errors/* UserError */.yo(`Input "on-error" is ${inputs['on-error']}, which leaves instances and containers running after a failure. ` +
            'Say keep-on-failure: true as well when you mean it; otherwise leave on-error at cleanup.');
    }
    if (!/^[A-Za-z0-9][\w.-]{0,60}$/.test(inputs['artifact-prefix'])) {
        throw new errors/* UserError */.yo('Input "artifact-prefix" must be letters, digits, dots, hyphens and underscores, at most 61.');
    }
    const short = inputs['secret-vars'].find(([, value]) => value !== '' && value.length < 6);
    if (inputs['debug-log'] && short !== undefined) {
        throw new errors/* UserError */.yo(`Input "debug-log" is refused while the secret ${short[0]} is shorter than 6 characters: a text that short cannot be ` +
            'found in a log without hiding half of it.');
    }
    if (inputs.account !== '' && !/^\d{12}$/.test(inputs.account)) {
        throw new errors/* UserError */.yo(`Input "account" must be an AWS account of 12 digits, but was ${JSON.stringify(inputs.account)}.`);
    }
}
/** Who wrote what is about to run decides whether it runs, and what may leave the runner. True when it is trusted. */
function checkTrust(host, allowUntrusted) {
    const { trust } = host;
    if (trust.kind === 'trusted')
        return true;
    if (allowUntrusted) {
        const message = `Untrusted: ${trust.reason}. It is baked with all rights of this run, since allow-untrusted is true.`;
        host.annotate({ level: 'warning', title: 'Untrusted change', message });
        return true;
    }
    if (!trust.runs) {
        throw new errors/* UserError */.yo(`Nothing is baked here: ${trust.reason}. Bake on push, or on the event pull_request.`);
    }
    const credentials = (0,core_environment/* cloudCredentialNames */.xg)(host.environment);
    if (credentials.length > 0) {
        throw new errors/* UserError */.yo(`Nothing is baked here: ${trust.reason}, and this job holds credentials (${credentials.join(', ')}). ` +
            'Take them out of jobs that run on pull requests.');
    }
    host.info(`Untrusted: ${trust.reason}. The bake runs, but no record, log or tag leaves this runner.`);
    return false;
}
/** Values of `secret-vars`; when the input is malformed, every line of it may be one. */
function secretTexts(raw) {
    try {
        return (0,core_inputs/* parsePairs */.xg)(raw).map(([, value]) => value);
    }
    catch {
        return raw.split('\n').flatMap((line) => [line.trim(), line.slice(line.indexOf('=') + 1).trim()]);
    }
}

;// CONCATENATED MODULE: ./.build/actions/bake/stopped.js

/** A cancel that came before anything was started. */
function stopped() {
    return new errors/* UserError */.yo('The run was cancelled before the build began.');
}

;// CONCATENATED MODULE: ./.build/actions/bake/main.js

















/** Bakes one image with Packer and says which one it is. */
async function bake(host) {
    const started = Date.now();
    const interrupt = (0,core_interrupt/* listenForInterrupt */.Y)();
    let prepared;
    let begun = false;
    try {
        const inputs = readSettings(host);
        const trusted = checkTrust(host, inputs['allow-untrusted']);
        if (host.trust.kind === 'untrusted' && trusted)
            await host.summary((0,summary/* renderUntrusted */.zF)(host.trust.reason));
        prepared = await host.group('Preflight', () => prepareAloud(host, inputs));
        await validateFirst(host, inputs, prepared);
        if (inputs.mode === 'validate') {
            (0,packer_journal/* removeBakeFolder */.U5)(prepared.folder);
            reportUnbaked(host, 'valid', started);
            host.info(`Validated ${prepared.leg.leg}.`);
            return;
        }
        if (interrupt.at() !== undefined)
            throw stopped();
        begun = true;
        removeProblemMatcher(host);
        await bakePrepared(host, inputs, prepared, trusted, interrupt, started);
    }
    catch (error) {
        // Once Packer may run, its folder is what the post step needs to end it.
        if (prepared !== undefined && !begun)
            (0,packer_journal/* removeBakeFolder */.U5)(prepared.folder);
        if (error instanceof packer_template/* TemplateError */.$w) {
            host.annotate({ level: 'error', title: 'Template', message: error.message, file: error.file, line: error.line });
        }
        reportUnbaked(host, interrupt.at() === undefined ? 'failed' : 'cancelled', started);
        throw error;
    }
    finally {
        interrupt.dispose();
    }
}
/** A guest may print anything: with the matcher on, it could write annotations. */
function removeProblemMatcher(host) {
    if ((host.environment[problem_matcher/* MATCHER_VARIABLE */.Q] ?? '') === '')
        return;
    for (const owner of problem_matcher/* MATCHER_OWNERS */.gi)
        host.removeMatcher(owner);
}
async function prepareAloud(host, inputs) {
    const prepared = await prepare(host, inputs);
    const { packer, template, selection, leg } = prepared;
    const builds = selection.builds.map(({ name }) => name).join(', ');
    host.info(`Packer ${packer.version} (${packer.path})`);
    host.info(`Leg ${leg.leg}, template ${workspacePath(host, template.path)}, builds ${builds === '' ? 'as Packer finds them' : builds}`);
    if (prepared.variables.names.length > 0)
        host.info(`Variables ${prepared.variables.names.join(', ')}`);
    return prepared;
}
/** See the input `validate`: `packer build` checks the same things itself before it starts anything. */
async function validateFirst(host, inputs, prepared) {
    const wanted = inputs.validate === 'true' || (inputs.validate === 'auto' && prepared.template.model.dataSources.length > 0);
    if (!wanted && inputs.mode !== 'validate')
        return;
    const { packer, workingDirectory, environment, secrets, template } = prepared;
    const validation = await host.group('Validation', () => runValidate(host, packer, prepared.arguments, workingDirectory, environment, secrets, template.mainFile));
    const scrub = (0,core_secrets/* createScrub */.EN)(secrets);
    (0,core_annotations/* annotateAll */.u)(host, validation.diagnostics.map((one) => {
        const annotation = annotationOf(one, (file) => workspacePath(host, file, workingDirectory));
        return { ...annotation, message: scrub(annotation.message), title: scrub(annotation.title ?? '') };
    }));
    if (!validation.valid) {
        const first = validation.diagnostics.find(({ level }) => level === 'error');
        throw new errors/* UserError */.yo(`The template is not valid: ${scrub(first?.summary ?? validation.text.trim().split('\n').at(-1) ?? '')}`);
    }
}
async function bakePrepared(host, inputs, prepared, trusted, interrupt, started) {
    const journal = await newJournal(host, inputs, prepared, trusted, started);
    (0,packer_journal/* writeJournal */.fY)(prepared.folder, journal);
    if (trusted)
        host.prepareUpload();
    const attempt = await host.group('Build', () => bakeWithRetries(host, inputs, prepared, journal, interrupt));
    await reportBake(host, { inputs, prepared, trusted, started, attempt, interrupt });
}


/***/ })

};
