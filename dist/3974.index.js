export const id = 3974;
export const ids = [3974];
export const modules = {

/***/ 23974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  bake: () => (  bake)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(8005);
;// CONCATENATED MODULE: ./.build/core/secrets/cloud-files.js



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
function checkCloudFiles(host, allowUntrusted, { done }, build) {
    const { trust } = host;
    if (trust.kind === 'trusted' || allowUntrusted)
        return;
    if (!build.types.some((type) => type.startsWith('openstack')))
        return;
    const files = cloudFiles(host.environment, build.workingDirectory);
    if (files.length === 0)
        return;
    throw new errors .yo(`Nothing is ${done} here: ${trust.reason}, and this machine holds credentials (${files.join(', ')}). ` +
        'Take them off machines that run pull requests.');
}

var process_interrupt = __webpack_require__(50545);
var rights = __webpack_require__(29340);
var loaded_template = __webpack_require__(47402);
var secrets_environment = __webpack_require__(94463);
var short_secrets = __webpack_require__(40044);
var provider = __webpack_require__(33623);
var image_asker = __webpack_require__(35130);
var reused = __webpack_require__(21034);
var plan_deposits = __webpack_require__(96053);
var look_up = __webpack_require__(81419);
var revocations_foundation = __webpack_require__(44993);
var files = __webpack_require__(74555);
var values = __webpack_require__(1252);
var paths = __webpack_require__(56408);
var external_node_crypto_ = __webpack_require__(77598);
var schemas = __webpack_require__(2503);
;// CONCATENATED MODULE: ./.build/packer/run/manifest-file.js





const existing = schemas .Ikc({ builds: schemas .YOg(schemas .g1P(schemas .YjP(), schemas .L5J())) });
function renewManifest(path, folder, key, builds) {
    const run = uuidOf(key);
    const entries = builds.map((build) => entryOf(build, folder, run));
    const before = (0,external_node_fs_.existsSync)(path) ? existing.parse(JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'))).builds : [];
    const isRenewed = (old) => entries.some((entry) => entry.name === old['name'] &&
        entry.builder_type === old['builder_type'] &&
        entry.artifact_id === old['artifact_id']);
    const text = JSON.stringify({ builds: [...before.filter((old) => !isRenewed(old)), ...entries], last_run_uuid: run }, undefined, 2);
    (0,files .vK)(path, text, 0o664);
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
function uuidOf(key) {
    const hex = (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, 32);
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

;// CONCATENATED MODULE: ./.build/bake/deposits.js








function depositsOfLeg({ identity, late }) {
    return identity.read?.depositsWith(late) ?? [];
}
async function noteDeposits(host, providers, settled, record, workingDirectory) {
    const artifacts = [];
    for (const { build, by, left } of depositsOfLeg(settled)) {
        if (left.kind === 'names' || left.kind === 'pushed') {
            const keeper = (0,plan_deposits .yD)(left.kind, providers);
            const image = record.images.find((one) => one.provider === keeper?.name && one.build === build);
            artifacts.push(...left.references.map((at) => ({ build, by, kind: 'name', at, digest: image?.id ?? null })));
        }
        const paths = left.kind === 'files' ? left.paths : left.kind === 'manifest' ? [left.path ?? ''] : [];
        for (const path of paths) {
            const full = (0,external_node_path_.resolve)(workingDirectory, path);
            const stat = (0,external_node_fs_.statSync)(full, { throwIfNoEntry: false });
            if (path === '' || stat === undefined || !stat.isFile())
                continue;
            const digest = await (0,files .Vq)(full);
            artifacts.push({ build, by, kind: 'file', at: path, digest });
            if (left.kind === 'files') {
                noteFile(host, settled, record, { workingDirectory, build, path, digest, size: stat.size }, providers);
            }
        }
    }
    return artifacts;
}
function noteFile(host, settled, record, file, providers) {
    const { key, recipe } = settled.identity;
    const isImage = record.images.some(({ files }) => files[0]?.path === file.path);
    if (key === null || isImage)
        return;
    try {
        const runId = record.run.id === '' ? null : record.run.id;
        (0,plan_deposits .yD)('files', providers)?.deposits?.note?.({ ...file, key, recipe, runId });
    }
    catch (error) {
        const message = `${file.path} could not be marked with its key, so it is made anew next time: ${(0,errors .bD)(error)}`;
        host.annotate({ level: 'warning', title: 'Reuse', message });
    }
}
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
    for (const [path, of] of (0,values .me)(builds, (one) => one.path)) {
        const full = (0,external_node_path_.resolve)(task.workingDirectory, path ?? '');
        try {
            if (path === null)
                throw new Error('what it is to hold is only known when Packer runs');
            if (!(0,paths .FK)((0,external_node_fs_.realpathSync)(host.workspace), realFolder((0,external_node_path_.dirname)(full))))
                throw new Error('it is outside the workspace');
            renewManifest(full, task.workingDirectory, record.key ?? '', of);
            host.info(`Wrote ${path} anew.`);
        }
        catch (error) {
            host.annotate({
                level: 'warning',
                title: 'Reuse',
                message: `The manifest ${path ?? ''} was not written anew: ${(0,errors .bD)(error)}`,
            });
        }
    }
}
function realFolder(folder) {
    return (0,external_node_fs_.existsSync)(folder) ? (0,external_node_fs_.realpathSync)(folder) : realFolder((0,external_node_path_.dirname)(folder));
}

var bake_record = __webpack_require__(45057);
;// CONCATENATED MODULE: ./.build/bake/reuse.js








const MOST_TOLD = 5;
async function findReusable(host, providers, inputs, settled, onFound = () => { }) {
    const { identity } = settled;
    const { key, read, reason } = identity;
    const chosen = chosenReuse(inputs, identity.definition);
    const { reuse, said } = chosen;
    const mustHit = reuse === 'require';
    const unread = unreadOf(inputs, settled);
    checkRead(chosen, unread);
    checkBases(host, chosen, identity.bases);
    if (reuse === 'never')
        return undefined;
    if (key === null || read === null) {
        if (mustHit || reuse === 'strict') {
            throw new errors .yo(`${said}, but ${settled.leg.leg} has no key: ${reason ?? 'unknown'}`);
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
    const buildRegistry = settled.handoff.kind === 'registry' ? settled.handoff.repository : null;
    const asker = (0,image_asker .Y)(host, { agent: 'bakehouse-bake', passEnv: inputs['pass-env'], buildRegistry });
    const wanted = { definition: identity.definition, key, recipe: read };
    const answers = await (0,look_up .QI)([wanted], providers, asker, settled.revocations);
    const found = answers.get(settled.leg.leg);
    const isRevoked = found?.kind === 'missing' && found.revoked !== undefined;
    if (isRevoked)
        onFound();
    if (found?.kind !== 'found') {
        const why = found?.reason ?? 'nothing has this key';
        if (mustHit)
            throw new errors .yo(`${said}, but there is no image of ${key}: ${why}.`);
        if (found?.kind === 'unknown')
            host.annotate({ level: 'notice', message: `Not looked up, so it is baked: ${why}.` });
        else if (isRevoked)
            host.annotate({ level: 'notice', title: 'Revoked', message: `Baked again: ${why}.` });
        else
            host.info(`Key ${key}: ${why}`);
        return undefined;
    }
    onFound();
    const { foundation, revocations } = settled;
    const shaky = foundation === null ? undefined : (0,revocations_foundation .H)(found.images, foundation, revocations);
    if (shaky !== undefined) {
        if (mustHit)
            throw new errors .yo(`${said}, but ${shaky}.`);
        host.annotate({ level: 'notice', title: 'Revoked', message: `${settled.leg.leg} is baked again: ${shaky}.` });
        return undefined;
    }
    if (identity.isForced && !found.images.every(({ runId }) => runId !== null && runId === host.run.id)) {
        host.info(`Key ${key}: its image is there, and it is baked all the same, since the plan forces it`);
        return undefined;
    }
    const deposits = depositsOfLeg(settled);
    const isAccepted = acceptedBy(inputs, settled, 'post-processors');
    const workingDirectory = settled.task.builder === 'packer' ? settled.task.workingDirectory : '';
    const question = { deposits, images: found.images, key, workingDirectory, isAccepted };
    const left = await (0,plan_deposits .ir)(question, providers, asker);
    if (left.kind === 'lost') {
        const why = `${left.reason}. Where that is no reason to bake again, say accept: post-processors.`;
        if (mustHit)
            throw new errors .yo(`${said}, and the image of ${key} is there, but ${why}`);
        host.annotate({ level: 'notice', title: 'Reuse', message: `${settled.leg.leg} is baked again: ${why}` });
        return undefined;
    }
    const isTested = found.images.length > 0 && found.images.every(({ verified }) => verified);
    const made = { ...recordOfFound(host, settled, found.images), ...(isTested ? { tested: true } : {}) };
    const record = await withPacker(made, () => asker.remember(settled.leg.slug));
    const workers = isAccepted ? (0,plan_deposits .N)(deposits) : [];
    return {
        record: left.artifacts.length === 0 ? record : { ...record, artifacts: [...left.artifacts] },
        notRun: workers,
    };
}
function recordOfFound(host, settled, images) {
    const { identity } = settled;
    return (0,reused .c)({
        ...identity.definition,
        key: identity.key,
        recipe: identity.recipe,
        ...(identity.epoch === undefined ? {} : { epoch: identity.epoch }),
        name: settled.name,
        parent: settled.parent?.leg ?? null,
        sources: [...settled.sources],
    }, images, {
        run: { url: host.run.url, id: host.run.id, attempt: host.run.attempt },
        git: { repository: host.run.repository, commit: host.run.commit, ref: host.run.ref, ...(0,bake_record .Ek)(identity) },
        parentId: images.find(({ parent }) => parent !== undefined)?.parent ?? settled.parent?.id ?? null,
        parentKey: identity.parentKey,
    });
}
async function withPacker(record, remember) {
    if (record.builder !== 'packer' || record.tools.packer !== null)
        return record;
    const known = await remember();
    if (known?.packer === undefined || known.key !== record.key)
        return record;
    return { ...record, tools: { ...record.tools, packer: known.packer } };
}
function unreadOf(inputs, settled) {
    return acceptedBy(inputs, settled, 'unread') ? [] : (settled.identity.read?.unread ?? []);
}
function acceptedBy(inputs, { identity }, doubt) {
    return inputs.accept.includes(doubt) || identity.definition.accept.includes(doubt);
}
function checkRead({ reuse, said }, unread) {
    if (reuse !== 'strict' || unread.length === 0)
        return;
    throw new errors .yo(`${said}, but what these name lies outside the repository, where nobody can tell whether it changes: ${unread.slice(0, MOST_TOLD).map(shownDoubt).join('; ')}. Keep it in the repository, or say with "accept: unread" that it is no reason to bake.`);
}
function checkBases(host, { reuse, said }, bases) {
    const open = bases.filter(({ source }) => source === null);
    if (open.length === 0 || reuse === 'never')
        return;
    const told = open.slice(0, MOST_TOLD).map(({ named, reason }) => `${named} (${reason ?? 'nobody was asked'})`);
    if (reuse === 'strict') {
        throw new errors .yo(`${said}, but what is behind these names cannot be known, so that another image would not be seen: ${told.join('; ')}. Name them by digest or id, or log in where they are.`);
    }
    const message = `By its name alone counts ${told.join('; ')}: a newer image behind it is not seen.`;
    host.annotate({ level: 'notice', title: 'Reuse', message });
}
function shownDoubt({ text, file, line }) {
    return `${file}:${line}: ${text}`;
}
function chosenReuse(inputs, definition) {
    if (inputs.reuse !== '')
        return { reuse: inputs.reuse, said: `Input "reuse" is ${inputs.reuse}` };
    const { reuse = 'auto' } = definition;
    return { reuse, said: `The image says "reuse: ${reuse}"` };
}

var inputs = __webpack_require__(7909);
var program = __webpack_require__(85987);
;// CONCATENATED MODULE: ./.build/actions/bake/environment-notices.js







function environmentAnswer(environment, passEnv, asked, variables) {
    const passed = (0,secrets_environment .Qc)(environment, passEnv, {});
    const handed = (0,secrets_environment .$s)(environment);
    const isSet = (name) => (environment[name] ?? '') !== '';
    const names = [...new Set(asked)].sort();
    return {
        held: names.filter((name) => isSet(name) && passed[name] === undefined),
        unset: names.filter((name) => !isSet(name)),
        unseen: names.filter((name) => passed[name] !== undefined && ![...passEnv, ...handed].includes(name) && !(0,secrets_environment .hN)(name)),
        variables: variables
            .map((name) => `PKR_VAR_${name}`)
            .filter((name) => isSet(name) && passed[name] === undefined)
            .sort(),
    };
}
function tellEnvironment(host, inputs, { task, identity }) {
    if (task.builder !== 'packer')
        return;
    const given = new Set([...task.vars, ...task.secretVars].map(([name]) => name));
    const { held, unset, unseen, variables } = environmentAnswer(host.environment, inputs['pass-env'], (identity.read?.environment ?? []).map(({ name }) => name), task.template.model.variables.flatMap(({ name }) => (given.has(name) ? [] : [name])));
    const { reuse, said } = chosenReuse(inputs, identity.definition);
    if (reuse === 'strict' && unseen.length > 0) {
        throw new errors .yo(`${said}, but the template reads ${unseen.join(', ')}, whose values are not in the key. Name them in "pass-env", or give the variables of the template by "vars".`);
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
function tellSecrets(host, inputs, task) {
    const secrets = task.builder === 'packer' ? task.secretVars : task.secrets;
    const handed = (0,secrets_environment .QI)(host.environment);
    (0,short_secrets .v)(host, [...secrets, ...handed], (0,secrets_environment .Qc)(host.environment, inputs['pass-env'], {}));
}
function tellSessionEnd(host, providers, minutes, { identity, timeoutMinutes }) {
    const keepers = new Set(identity.read?.builds.map(({ type }) => (0,provider .lc)(type, providers)));
    const isSet = timeoutMinutes !== null || String(minutes) !== inputs .t.timeout.default;
    for (const keeper of keepers) {
        const message = keeper?.preflight?.sessionEnd?.(host.environment, Date.now(), minutes);
        if (message !== undefined)
            host.annotate({ level: isSet ? 'warning' : 'notice', title: 'Credentials', message });
    }
}
async function tellOtherPacker(host, { leg, tools }) {
    if (tools.packer === null)
        return;
    let version;
    try {
        ({ version } = await (0,program .ym)((0,secrets_environment .Qc)(host.environment, [], {}), host.kind));
    }
    catch {
        return;
    }
    if (version === tools.packer)
        return;
    const message = `${leg} is reused. Baked with Packer ${tools.packer}; this run has ${version}.`;
    host.annotate({ level: 'notice', title: 'Packer', message });
}

var bake_folder = __webpack_require__(10736);
var turn = __webpack_require__(59395);
var runner_annotations = __webpack_require__(4541);
var leftover = __webpack_require__(79825);
var problem_matcher = __webpack_require__(82059);
var clock = __webpack_require__(94850);
var descendants = __webpack_require__(58966);
var process_process = __webpack_require__(63815);
var image_failure = __webpack_require__(52910);
var bake_journal = __webpack_require__(8209);
var started_processes = __webpack_require__(59907);
;// CONCATENATED MODULE: ./.build/bake/attempts.js








const SWEEP_MS = 60_000;
async function bakeWithRetries(host, inputs, prepared, journal, interrupt, onStart = () => { }) {
    const { retryVariables } = prepared.builder;
    const notes = [];
    const earlier = [];
    let retryVars = false;
    let flakes = 0;
    for (;;) {
        const attempt = await bakeOnce(host, inputs, prepared, journal, interrupt, retryVars, onStart);
        const { failure, status } = attempt.outcome;
        const last = () => ({ ...attempt, earlier, tries: [...notes, noteOf(attempt)] });
        const noteOf = ({ outcome }) => ({
            failure: outcome.failure,
            'retry-vars': retryVars ? [...retryVariables] : [],
        });
        if (interrupt.at() !== undefined)
            return last();
        if (attempt.images.length === 0 && flakes < FLAKE_TRIES && isShellFlake(prepared, attempt)) {
            flakes += 1;
            host.info(`Packer's script had vanished before it ran; trying again, retry ${flakes} of ${FLAKE_TRIES}`);
            await pause(1000, interrupt);
            if (interrupt.at() !== undefined)
                return last();
            continue;
        }
        const next = status === 'failed' && failure !== null
            ? nextTry(failure.class, { before: notes.length, retries: inputs.retries, retryVars, retryVariables })
            : undefined;
        if (next === undefined || failure === null || attempt.images.length > 0)
            return last();
        const left = await takeAway(inputs, prepared, attempt);
        const pauseMs = Math.min(60_000, 2000 * 2 ** notes.length) * (0.5 + Math.random());
        const how = next.retryVars ? ` with ${retryVariables.join(', ')} of retry-vars` : '';
        host.info(`Trying again${how} in ${Math.round(pauseMs / 1000)} s, retry ${notes.length + 1} of ${next.most}: ${failure.class}, ${failure.message}`);
        await pause(pauseMs, interrupt);
        if (interrupt.at() !== undefined)
            return { ...last(), sweep: async () => left };
        earlier.push(...left);
        notes.push(noteOf(attempt));
        retryVars = next.retryVars;
    }
}
function nextTry(failure, at) {
    if (!(0,image_failure .Od)(failure))
        return undefined;
    const begins = failure === 'capacity' && !at.retryVars && at.retryVariables.length > 0;
    const most = begins ? Math.max(at.retries, at.before + 1) : at.retries;
    return at.before < most ? { retryVars: at.retryVars || begins, most } : undefined;
}
async function takeAway(inputs, { mark, sightings }, attempt) {
    const processes = inputs['keep-on-failure'] ? [] : await (0,started_processes .g)(mark, sightings.processes);
    return [...processes, ...(await attempt.sweep((0,clock .rj)() + SWEEP_MS))];
}
async function bakeOnce(host, inputs, prepared, first, interrupt, withRetryVars, onStart) {
    const { builder, folder, legFolder, sightings } = prepared;
    let journal = first;
    const note = (changes) => {
        journal = { ...journal, ...changes };
        (0,bake_journal .k5)(host, folder, journal);
    };
    for (const path of [folder.stdout, folder.stderr, folder.spoken, folder.debugLog])
        (0,external_node_fs_.rmSync)(path, { force: true });
    let watch;
    const attempt = await builder.bake(host, {
        interrupt,
        timeoutMinutes: inputs.timeout,
        logPath: (0,external_node_path_.join)(legFolder, builder.logName),
        withRetryVars,
        startedAt: journal.startedAt,
        onStart: (child) => {
            onStart(child);
            note({ phase: 'running', child, shown: 0 });
            watch = (0,descendants .mS)([child], (running) => sightings.running(running));
        },
        onStop: () => watch?.look(),
        onEnd: ({ shown, exitCode }) => {
            watch?.stop();
            note({ shown, ...(exitCode === undefined ? { phase: 'stopping' } : {}) });
        },
    });
    return { ...attempt, journal };
}
const FLAKE_TRIES = 9;
function isShellFlake({ settled, builder, legFolder }, { outcome }) {
    if (!settled.retriesShellFlake || outcome.status !== 'failed')
        return false;
    const path = (0,external_node_path_.join)(legFolder, builder.logName);
    const log = (0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.readFileSync)(path, 'utf8') : '';
    return (/\/tmp\/script[\w-]{1,40}\.sh: (?:not found|No such file or directory)/.test(log) &&
        /exited with non-zero exit status: 127/.test(log));
}
async function pause(ms, interrupt) {
    for (const until = (0,clock .rj)() + ms; (0,clock .rj)() < until && interrupt.at() === undefined;)
        await (0,process_process .cb)(100);
}

;// CONCATENATED MODULE: ./.build/bake/contest.js






const NO_CONTEST = { named: async () => undefined, older: async () => undefined };
async function openContest(host, providers, inputs, settled, isThere) {
    const { identity, handoff } = settled;
    const { key, read, definition } = identity;
    const { reuse } = chosenReuse(inputs, definition);
    const isDoubted = reuse === 'auto' && unreadOf(inputs, settled).length > 0;
    if (key === null || read === null || reuse === 'never' || identity.isForced || isDoubted)
        return NO_CONTEST;
    const buildRegistry = handoff.kind === 'registry' ? handoff.repository : null;
    const bakes = async () => {
        try {
            const asker = (0,image_asker .Y)(host, { agent: 'bakehouse-bake', passEnv: inputs['pass-env'], buildRegistry });
            return (await (0,look_up .KE)({ definition, key, recipe: read }, providers, asker)) ?? new Map();
        }
        catch (error) {
            host.info(`Whether another bake of ${key} has ended meanwhile is not known: ${(0,errors .bD)(error)}`);
            return undefined;
        }
    };
    const before = isThere ? await bakes() : new Map();
    if (before === undefined)
        return NO_CONTEST;
    const known = new Set([...before.values()].flat(2).map(({ id }) => id));
    const ask = async (own, winner) => {
        if (own.length === 0)
            return undefined;
        return winnerOf(own, (await bakes()) ?? new Map(), known, winner);
    };
    const hasTags = providers.some(({ name, tag }) => tag !== undefined && keeps(settled, name, providers));
    return {
        named: (own) => ask(own, 'others'),
        older: async (own) => (hasTags ? ask(own, 'first') : undefined),
    };
}
function keeps({ identity }, name, providers) {
    const types = identity.read?.builds.map(({ type }) => type) ?? [];
    return (0,provider .li)(name, providers)?.builders.some((pattern) => types.some((type) => pattern.test(type))) ?? false;
}
function winnerOf(own, bakes, known, winner) {
    const chosen = [];
    const before = new Set([...known].map((id) => id.toLowerCase()));
    for (const provider of new Set(own.map((image) => image.provider))) {
        const ours = own.filter((image) => image.provider === provider);
        const rivals = (bakes.get(provider) ?? []).filter((bake) => !bake.some((one) => before.has(lowerId(one)) || ours.some((image) => lowerId(image) === lowerId(one))));
        const [first] = rivals.toSorted((a, b) => inOrder(birthOf(a), birthOf(b)));
        if (first === undefined)
            return undefined;
        if (winner === 'first' && !isBefore(first, seenOf(ours, bakes.get(provider) ?? [])))
            return undefined;
        chosen.push(first);
    }
    return chosen.length === 0 ? undefined : chosen.flat();
}
function lowerId({ id }) {
    return id.toLowerCase();
}
function seenOf(ours, bakes) {
    return bakes.filter((bake) => bake.some((one) => ours.some((image) => lowerId(image) === lowerId(one)))).flat();
}
function isBefore(rival, ours) {
    return ours.length > 0 && inOrder(birthOf(rival), birthOf(ours)) < 0;
}
function birthOf(bake) {
    const births = bake.map(({ id, created }) => [created ?? '~', id]);
    return births.toSorted(inOrder)[0] ?? ['~', ''];
}
function inOrder(a, b) {
    const at = a[0] === b[0] ? 1 : 0;
    return a[at] < b[at] ? -1 : a[at] > b[at] ? 1 : 0;
}
async function withdraw(host, providers, passEnv, images) {
    const environment = (0,secrets_environment .Qc)(host.environment, passEnv, {});
    const found = [];
    for (const image of images) {
        const contest = (0,provider .li)(image.provider, providers)?.contest;
        const base = { kind: 'image', id: image.id, region: image.region === 'local' ? null : image.region };
        const why = 'another bake of the same key was first, and its image is taken';
        try {
            if (contest === undefined)
                throw new Error('its provider cannot remove it');
            await contest.withdraw(image, environment);
            found.push({ ...base, state: 'removed', reason: why, command: null });
        }
        catch (error) {
            const command = contest?.command(image) ?? null;
            found.push({ ...base, state: 'left', reason: `${why}; not removed: ${(0,errors .bD)(error)}`, command });
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./.build/bake/first-journal.js



async function firstJournal(host, inputs, prepared, trusted, started, turn) {
    const { builder, settled, legFolder } = prepared;
    return {
        schema: 'bakehouse/journal/1',
        phase: inputs.mode === 'validate' ? 'checking' : 'running',
        main: { pid: process.pid, startTime: (await (0,process_process .P2)(process.pid)) ?? 'unknown' },
        child: null,
        shown: 0,
        startedAt: started,
        mark: prepared.mark,
        keepOnFailure: inputs['keep-on-failure'],
        trusted,
        providers: [...builder.providers],
        unasked: [...builder.unasked],
        slug: settled.leg.slug,
        workingDirectory: builder.workingDirectory,
        artifactPrefix: inputs['artifact-prefix'],
        recordPath: (0,bake_record .lX)(legFolder),
        logPath: (0,external_node_path_.join)(legFolder, builder.logName),
        secrets: [...builder.secrets],
        traces: null,
        ...(turn.paths.length === 0 ? {} : { turn: [...turn.paths] }),
        record: (0,bake_record .Mx)(host, prepared, (0,bake_record .Mw)(builder.stage, new Date(started))),
    };
}

var prepare = __webpack_require__(79763);
var bake_vendoring = __webpack_require__(88648);
var outputs = __webpack_require__(28728);
var secrets = __webpack_require__(11217);
var hand_off = __webpack_require__(98761);
var memory = __webpack_require__(3437);
;// CONCATENATED MODULE: ./.build/bake/keep-image.js





async function keepImages(host, providers, inputs, settled, record, workingDirectory) {
    const { identity, leg, declaredTag } = settled;
    const environment = (0,secrets_environment .Qc)(host.environment, inputs['pass-env'], {});
    const kept = [];
    for (const image of record.images) {
        const marker = providers.find(({ marks }) => marks?.takes?.(image) === true);
        const own = (0,provider .li)(image.provider, providers)?.keep ?? marker?.keep;
        try {
            const request = {
                environment,
                slug: leg.slug,
                key: identity.key,
                recipe: identity.recipe,
                epoch: identity.epoch ?? null,
                isPlanned: inputs.leg !== '',
                declaredTag,
                isOneOfSeveral: record.images.filter(({ provider }) => provider === image.provider).length > 1,
                workingDirectory,
                runId: record.run.id,
                packer: record.tools.packer,
            };
            kept.push(own === undefined ? image : await own(image, request));
        }
        catch (error) {
            const message = `${image.id} could not be marked with its key: ${(0,errors .bD)(error)}`;
            host.annotate({ level: 'warning', title: 'Reuse', message });
            kept.push(image);
        }
    }
    return kept;
}
async function rememberBake(host, settled, record) {
    const { identity, leg } = settled;
    if (identity.key === null || identity.read === null)
        return;
    await (0,memory .a)(host, leg.slug, {
        schema: 'bakehouse/memory/1',
        leg: leg.leg,
        key: identity.key,
        parentKey: identity.parentKey,
        sources: settled.sources.map(({ of, id }) => ({ of, id })),
        files: { ...identity.read.files.files },
        values: { ...identity.read.values },
        ...bakeTime(record),
        ...(record.tools.packer === null ? {} : { packer: record.tools.packer }),
        artifacts: record.images.flatMap(({ files }) => (files[0] === undefined ? [] : [external_node_path_.posix.normalize(files[0].path)])),
    });
}
function bakeTime({ stages }) {
    const starts = stages.flatMap(({ start }) => (start === null ? [] : [Date.parse(start)]));
    const ends = stages.flatMap(({ end }) => (end === null ? [] : [Date.parse(end)]));
    if (starts.length === 0 || ends.length === 0)
        return {};
    return { seconds: Math.max(0, Math.max(...ends) - Math.min(...starts)) / 1000 };
}

var artifact_name = __webpack_require__(92974);
var record_upload = __webpack_require__(23036);
var process_relay = __webpack_require__(70164);
var tail = __webpack_require__(48390);
;// CONCATENATED MODULE: ./.build/bake/kept-files.js










const DEBUG_LOG = 'debug.log';
async function keepBesideRecord(host, { inputs, prepared }) {
    const { builder, folder, legFolder, settled } = prepared;
    (0,bake_folder .Zh)(host, settled.leg.slug, legFolder, (0,secrets .EN)(builder.secrets));
    if (!inputs['debug-log'])
        return;
    try {
        const path = (0,external_node_path_.join)(legFolder, DEBUG_LOG);
        const isThere = await scrubDebugLog(folder.debugLog, path, builder.secrets);
        if (isThere && host.kind === 'terminal')
            host.info(`The debug log: ${path}`);
    }
    catch (error) {
        host.annotate({ level: 'warning', message: `The debug log could not be kept: ${(0,errors .bD)(error)}` });
    }
}
async function uploadKept(host, { inputs, prepared }, record) {
    const { slug } = prepared.settled.leg;
    const { attempt } = record.run;
    const root = prepared.legFolder;
    const isThere = (file) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, file));
    const name = (0,artifact_name .N8)(inputs['artifact-prefix'], slug, 'bake', attempt);
    const files = ['record.json', prepared.builder.logName, bake_vendoring .Td, bake_folder .sh].filter(isThere);
    await (0,record_upload .n)(host, record, { name, files, root });
    if (!inputs['debug-log'] || !isThere(DEBUG_LOG))
        return;
    try {
        const debugName = (0,artifact_name .V$)(inputs['artifact-prefix'], slug, attempt);
        await host.upload({ name: debugName, files: [DEBUG_LOG], root, retentionDays: 3 });
    }
    catch (error) {
        host.annotate({ level: 'warning', message: `The debug log could not be kept: ${(0,errors .bD)(error)}` });
    }
}
async function scrubDebugLog(from, to, secrets) {
    if (!(0,external_node_fs_.existsSync)(from))
        return false;
    const file = (0,external_node_fs_.openSync)(to, 'w', 0o600);
    try {
        const relay = (0,process_relay .CR)(secrets, (lines) => lines, (lines) => (0,external_node_fs_.writeSync)(file, lines));
        await (0,tail .r)(from, 0, relay.push, () => 'ended');
        relay.end();
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
    return true;
}

var summary = __webpack_require__(11810);
var late_values = __webpack_require__(49537);
;// CONCATENATED MODULE: ./.build/bake/tags.js


async function tagImages(host, providers, own, record) {
    const tags = imageTags(own, record);
    await Promise.all(providers.map(async ({ name, tag }) => {
        const images = record.images.filter(({ provider }) => provider === name);
        if (images.length === 0 || tag === undefined)
            return;
        const onRefused = ({ id, region }, error) => {
            const message = `${id} in ${region} could not be tagged: ${(0,errors .bD)(error)}`;
            host.annotate({ level: 'warning', title: 'Tags', message });
        };
        try {
            await tag({ environment: host.environment, images, tags, key: record.key, onRefused });
        }
        catch (error) {
            for (const image of images)
                onRefused(image, error);
        }
    }));
}
function imageTags(own, record) {
    const { leg, tier, parent, git, run, recipe, epoch, tools } = record;
    return {
        ...Object.fromEntries(own),
        'bakehouse:leg': leg,
        'bakehouse:tier': tier,
        ...(parent === null ? {} : { 'bakehouse:parent': parent.id }),
        ...(git.commit === ''
            ? {}
            : { 'bakehouse:commit': git.dirty === undefined ? git.commit : `${git.commit}${late_values .j}` }),
        ...(run.id === '' ? {} : { 'bakehouse:run': run.id }),
        ...(git.ref === '' ? {} : { 'bakehouse:ref': git.ref }),
        ...(git.repository === '' ? {} : { 'bakehouse:repository': git.repository }),
        ...(recipe === null ? {} : { 'bakehouse:recipe': recipe }),
        ...(tools.packer === null ? {} : { 'bakehouse:packer': tools.packer }),
        'bakehouse:epoch': epoch ?? '',
    };
}

;// CONCATENATED MODULE: ./.build/actions/bake/unbuilt.js













async function reportReused(host, told, settled, found, folder = (0,bake_folder .Dn)(host, settled.leg)) {
    const record = await takeUp(host, told, settled, folder, found.record);
    renewManifests(host, settled, record);
    await tell(host, told, folder, settled.leg.slug, record);
    await tellOtherPacker(host, record);
    if (found.notRun.length > 0) {
        const message = `Not run again, since accept holds post-processors: ${found.notRun.join(', ')}.`;
        host.annotate({ level: 'notice', title: 'Reuse', message });
    }
    const ids = record.images.map(({ id, region }) => (region === 'local' ? id : `${region} ${id}`)).join(', ');
    host.info(`Reused ${record.leg} in ${((Date.now() - told.started) / 1000).toFixed(1)} s, nothing was baked: ${ids}`);
}
async function takeUp(host, told, settled, folder, found) {
    const { providers } = told.means;
    let record = found;
    if (settled.declaredTag !== null) {
        const environment = (0,secrets_environment .Qc)(host.environment, told.inputs['pass-env'], {});
        const tag = settled.declaredTag;
        for (const image of record.images) {
            const own = (0,provider .li)(image.provider, providers)?.handOff;
            if (image.handoff === null)
                await own?.name(environment, image, tag);
        }
        record = {
            ...record,
            images: record.images.map((image) => ({ ...image, tags: [...new Set([...image.tags, tag])] })),
        };
    }
    if (told.trusted) {
        const { task } = settled;
        const ran = task.builder === 'packer' ? task.workingDirectory : task.context;
        const leg = { slug: settled.leg.slug, key: record.key, folder: ran };
        const here = record.images.filter(({ handoff }) => handoff === null);
        const images = await (0,hand_off .Fi)(host, providers, told.inputs, settled.handoff, leg, here, folder);
        record = { ...record, images: [...record.images.filter(({ handoff }) => handoff !== null), ...images] };
    }
    return record;
}
async function reportBlocked(host, told, leg, reason, parent) {
    const folder = (0,bake_folder .Dn)(host, leg);
    const record = {
        ...(0,reused .c)(leg, [], {
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
    const path = (0,bake_record .lX)(folder);
    (0,outputs .rP)(host, path, record);
    (0,outputs .n0)(host, record, path, told.started);
    if (told.inputs.plan === '' || !told.trusted) {
        await host.summary((0,summary .Br)(record, [], Date.now() - told.started));
    }
    if (!told.trusted || host.kind !== 'actions' || !(0,external_node_fs_.existsSync)(path))
        return;
    const name = (0,artifact_name .N8)(told.inputs['artifact-prefix'], slug, 'bake', record.run.attempt);
    await (0,record_upload .n)(host, record, { name, files: ['record.json'], root: folder });
}

;// CONCATENATED MODULE: ./.build/actions/bake/report.js

















async function reportBake(host, ended) {
    const { prepared, attempt, started } = ended;
    const { journal, outcome, images } = attempt;
    const scrub = (0,secrets .EN)(prepared.builder.secrets);
    const path = (0,bake_record .lX)(prepared.legFolder);
    const stage = outcome.status === 'baked' ? 'complete' : 'failed';
    let record = {
        ...(0,bake_record .Mx)(host, prepared, (0,bake_record .cB)(journal.record.stages, stage, new Date())),
        status: outcome.status,
        images: [...images],
        failure: scrubbed(outcome.failure, scrub),
        ...triesOf(attempt, scrub),
    };
    (0,outputs .gO)(host, record, path, started, 'not-yet');
    (0,outputs .rP)(host, path, record);
    if (outcome.status === 'baked')
        (0,bake_journal .k5)(host, prepared.folder, { ...journal, record, phase: 'done' });
    record = { ...record, leftovers: [...ended.left, ...attempt.earlier, ...(await findLeftovers(host, ended))] };
    if (outcome.status === 'baked')
        record = await keepOrGiveWay(host, ended, record);
    (0,outputs .rP)(host, path, record);
    (0,outputs .gO)(host, record, path, started, outcome.status === 'cancelled' ? 'not-yet' : 'looked');
    if (outcome.status === 'cancelled')
        (0,bake_journal .k5)(host, prepared.folder, { ...journal, record, phase: 'stopping' });
    if (outcome.status !== 'cancelled')
        ended.turn.release();
    ended.onTold();
    annotateOutcome(host, ended, record, scrub);
    if (ended.inputs.plan === '' || !ended.trusted || !(0,summary .rM)(record)) {
        await host.summary((0,summary .Br)(record, [...vendoringOf(record), ...attempt.steps], Date.now() - started));
    }
    if (ended.trusted)
        await keepBesideRecord(host, ended);
    if (ended.trusted && host.kind === 'actions')
        await host.group('Artifacts', () => uploadKept(host, ended, record));
    if (outcome.status !== 'cancelled')
        (0,bake_folder .U5)(prepared.folder);
    conclude(host, ended, record, Date.now() - started);
}
function scrubbed(failure, scrub) {
    return failure === null ? null : { ...failure, message: scrub(failure.message) };
}
function triesOf({ tries }, scrub) {
    if (tries.length < 2)
        return {};
    return { tries: tries.map((one) => ({ ...one, failure: scrubbed(one.failure, scrub) })) };
}
function vendoringOf({ stages }) {
    const { start = null, end = null } = stages.find(({ name }) => name === bake_record .vh) ?? {};
    if (start === null || end === null)
        return [];
    return [{ build: 'Berkshelf', what: 'vendor', startMs: Date.parse(start), endMs: Date.parse(end) }];
}
async function keepOrGiveWay(host, ended, record) {
    const named = await ended.contest.named(record.images);
    if (named !== undefined)
        return giveWay(host, ended, record, named);
    const { providers } = ended.means;
    const kept = await nameWhatWasBaked(host, ended, record);
    if (!ended.trusted)
        return kept;
    await tagImages(host, providers, ended.prepared.settled.tags, kept);
    const older = await ended.contest.older(record.images);
    return older === undefined ? handOn(host, ended, kept) : giveWay(host, ended, record, older);
}
async function giveWay(host, ended, record, images) {
    const { means, inputs, prepared, trusted } = ended;
    const { settled, legFolder } = prepared;
    const found = { ...recordOfFound(host, settled, images), stages: record.stages, tools: record.tools };
    const taken = await takeUp(host, { means, inputs, trusted }, settled, legFolder, found);
    (0,outputs .rP)(host, (0,bake_record .lX)(legFolder), { ...taken, leftovers: record.leftovers });
    renewManifests(host, settled, taken);
    const gone = await withdraw(host, means.providers, inputs['pass-env'], record.images);
    host.annotate({
        level: 'notice',
        title: 'Reuse',
        message: `${record.leg} was baked elsewhere at the same time. The image that was first is taken, and this one is not: ${record.images.map(({ id }) => id).join(', ')}.`,
    });
    (0,leftover .sc)(host, gone);
    return { ...taken, leftovers: [...record.leftovers, ...gone] };
}
async function nameWhatWasBaked(host, ended, record) {
    const { means, inputs, prepared } = ended;
    const { providers } = means;
    const { settled, builder } = prepared;
    const images = await keepImages(host, providers, inputs, settled, record, builder.workingDirectory);
    const artifacts = await noteDeposits(host, providers, settled, { ...record, images: [...images] }, builder.workingDirectory);
    const evidence = await evidenceOfBake(host, ended, images);
    return {
        ...record,
        images: [...images],
        ...(artifacts.length === 0 ? {} : { artifacts: [...artifacts] }),
        ...(evidence.length === 0 ? {} : { evidence: [...evidence] }),
    };
}
async function evidenceOfBake(host, { prepared, started }, images) {
    const { settled, builder } = prepared;
    if (settled.task.builder !== 'packer')
        return [];
    const { model: template } = settled.task.template;
    const { evidenceOf } = await __webpack_require__.e(  8421).then(__webpack_require__.bind(__webpack_require__, 88421));
    return [...evidenceOf(host, { template, images, workingDirectory: builder.workingDirectory, since: started })];
}
async function handOn(host, ended, record) {
    const { means, inputs, prepared } = ended;
    const { settled, legFolder, builder } = prepared;
    const leg = { slug: settled.leg.slug, key: record.key, folder: builder.workingDirectory };
    const [handed] = await Promise.all([
        (0,hand_off .Fi)(host, means.providers, inputs, settled.handoff, leg, record.images, legFolder),
        rememberBake(host, settled, record),
    ]);
    return { ...record, images: [...handed] };
}
async function findLeftovers(host, ended) {
    const { prepared, attempt } = ended;
    const warnings = attempt.warnings.length;
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
    return await takeAway(ended.inputs, prepared, attempt);
}
function annotateOutcome(host, ended, record, scrub) {
    const annotations = ended.attempt.annotations.filter((one) => host.kind !== 'terminal' || !isTheFailure(one, record, scrub));
    annotations.push(...(0,leftover .B7)(record.leftovers));
    (0,runner_annotations .u)(host, annotations.map((one) => ({ ...one, message: scrub(one.message), title: scrub(one.title ?? '') })));
}
function isTheFailure({ level, message }, { failure }, scrub) {
    return level === 'error' && failure !== null && failure.message.includes(scrub(message));
}
function conclude(host, ended, record, ms) {
    const seconds = (ms / 1000).toFixed(ms < 10_000 ? 1 : 0);
    if (record.status === 'baked') {
        const ids = record.images.map(({ id, region }) => (region === 'local' ? id : `${region} ${id}`)).join(', ');
        host.info(`Baked ${record.leg} in ${seconds} s${(0,summary .xH)(record)}: ${ids === '' ? 'no image is kept' : ids}`);
        return;
    }
    if (record.status === 'reused') {
        const ids = record.images.map(({ id, region }) => (region === 'local' ? id : `${region} ${id}`)).join(', ');
        host.info(`Baked ${record.leg} in ${seconds} s; reused is what another bake of its key made first: ${ids}`);
        return;
    }
    if (record.status === 'cancelled') {
        host.fail(`Cancelled ${record.leg} after ${seconds} s. What it started is cleaned up after this step.`);
        return;
    }
    const made = record.images.length === 0 ? '' : ` ${record.images.length} of its images were made and are in the record.`;
    const scrub = (0,secrets .EN)(ended.prepared.builder.secrets);
    const told = ended.attempt.annotations.find((one) => isTheFailure(one, record, scrub));
    const at = told?.line === undefined ? '' : ` at ${told.file ?? ''}:${told.line}`;
    const place = host.kind === 'terminal' ? at : '';
    host.fail(`${record.leg} failed after ${seconds} s${place} (${record.failure?.class ?? 'unknown'}): ${record.failure?.message ?? ''}${made}`);
}

;// CONCATENATED MODULE: ./.build/actions/bake/baking.js


















async function prepareAloud(host, means, inputs, settled, isStepping) {
    const prepared = await (0,prepare .i)(host, means, inputs, settled, isStepping);
    for (const fact of prepared.builder.facts)
        host.info(fact);
    return prepared;
}
async function bakeInTurn(host, step, ready, settled) {
    const { means, inputs, prepared, trusted, started, interrupt } = ready;
    const { key } = settled.identity;
    const { providers } = means;
    let isThere = false;
    let timeout = inputs.timeout;
    if (key !== null && inputs.mode === 'build') {
        const wait = { keepers: prepared.builder.providers, leg: settled.leg.leg, key, passEnv: inputs['pass-env'] };
        const end = await (0,turn .Vm)(host, { ...wait, providers, timeoutMinutes: timeout }, interrupt);
        const contest = NO_CONTEST;
        if (end.kind === 'late')
            return await reportLate(host, { ...ready, turn: turn .CS, contest }, end.message);
        step.turn = end.turn;
        const silent = { ...host, info: () => { }, annotate: () => { } };
        const reused = await findReusable(silent, providers, inputs, settled, () => void (isThere = true));
        if (reused !== undefined) {
            (0,bake_folder .U5)(prepared.folder);
            const told = { means, inputs, trusted, started };
            return await reportReused(host, told, settled, reused, prepared.legFolder);
        }
        if (end.waited > A_MOMENT)
            timeout = Math.max(A_MOMENT, timeout - end.waited);
    }
    const contest = inputs.mode === 'build' ? await openContest(host, providers, inputs, settled, isThere) : NO_CONTEST;
    await bakePrepared(host, { ...ready, inputs: { ...inputs, timeout }, turn: step.turn, contest });
}
const A_MOMENT = 0.02;
async function bakePrepared(host, ready) {
    const { inputs, prepared, trusted, interrupt, started, onStage } = ready;
    const first = await firstJournal(host, inputs, prepared, trusted, started, ready.turn);
    const vendoring = await (0,bake_vendoring .Vp)(host, inputs, prepared, interrupt, first, () => onStage('cookbooks'));
    if (inputs.mode === 'validate')
        return await validateOnly(host, ready, vendoring);
    if (vendoring.outcome !== null)
        return await reportUnvendored(host, ready, vendoring, vendoring.outcome);
    await checkRecipe(host, ready, vendoring);
    const { journal } = vendoring;
    (0,bake_journal .fY)(prepared.folder, journal);
    removeProblemMatcher(host);
    if (trusted)
        host.prepareUpload();
    onStage('build');
    const attempt = await host.group('Build', () => bakeWithRetries(host, inputs, prepared, journal, interrupt, ready.turn.alsoBy));
    if (attempt.outcome.status === 'cancelled')
        return await reportBake(host, { ...ready, attempt, left: [] });
    const tidied = (0,bake_vendoring .jz)(host, prepared.folder, attempt.journal);
    const left = tidied.found.filter(({ state }) => state === 'left');
    await reportBake(host, { ...ready, attempt: { ...attempt, journal: tidied.journal }, left });
}
async function reportLate(host, ready, message) {
    const { inputs, prepared, trusted, started } = ready;
    const journal = await firstJournal(host, inputs, prepared, trusted, started, ready.turn);
    const outcome = { status: 'failed', failure: { class: 'capacity', message } };
    await reportBake(host, { ...ready, attempt: { ...NOTHING_RAN, outcome, journal }, left: [] });
}
function removeProblemMatcher(host) {
    if ((host.environment[problem_matcher .Q] ?? '') === '')
        return;
    for (const owner of problem_matcher .gi)
        host.removeMatcher(owner);
}
async function checkRecipe(host, { prepared, interrupt }, { journal }) {
    try {
        await prepared.builder.validate(host);
        if (interrupt.at() !== undefined)
            throw (0,prepare .c)();
    }
    catch (error) {
        tidyAloud(host, prepared, journal);
        (0,external_node_fs_.rmSync)(prepared.folder.journal, { force: true });
        throw error;
    }
}
async function validateOnly(host, ready, vendoring) {
    const { prepared, started } = ready;
    const { outcome, journal } = vendoring;
    if (vendoring.isLeft)
        throw (0,prepare .c)();
    if (outcome !== null) {
        for (const annotation of vendoring.annotations)
            host.annotate(annotation);
        await (0,started_processes .g)(prepared.mark, prepared.sightings.processes);
        tidyAloud(host, prepared, journal);
        (0,external_node_fs_.rmSync)(prepared.folder.journal, { force: true });
        throw outcome.status === 'cancelled' ? (0,prepare .c)() : new errors .yo(outcome.failure?.message ?? outcome.status);
    }
    await checkRecipe(host, ready, vendoring);
    tidyAloud(host, prepared, journal);
    (0,bake_folder .U5)(prepared.folder);
    (0,outputs .Jh)(host, 'valid', started);
    host.info(`Validated ${prepared.settled.leg.leg}.`);
}
const NOTHING_RAN = {
    images: [],
    steps: [],
    warnings: [],
    annotations: [],
    tries: [],
    earlier: [],
    sweep: async () => [],
    tidy: async () => [],
};
async function reportUnvendored(host, ready, vendoring, outcome) {
    const { annotations, journal } = vendoring;
    const attempt = { ...NOTHING_RAN, outcome, annotations };
    const tidied = vendoring.isLeft ? { journal, found: [] } : (0,bake_vendoring .jz)(host, ready.prepared.folder, journal);
    const left = tidied.found.filter(({ state }) => state === 'left');
    await reportBake(host, { ...ready, attempt: { ...attempt, journal: tidied.journal }, left });
}
function tidyAloud(host, { folder }, journal) {
    (0,runner_annotations .u)(host, (0,leftover .B7)((0,bake_vendoring .jz)(host, folder, journal).found));
}

var planned_leg = __webpack_require__(71751);
var debug_input = __webpack_require__(45012);
var means = __webpack_require__(80952);
var settings = __webpack_require__(28573);
;// CONCATENATED MODULE: ./.build/actions/bake/main.js


















async function bake(host, onStage = () => { }) {
    const started = Date.now();
    const interrupt = (0,process_interrupt .Y)();
    interrupt.onFirst(() => host.info('The run was cancelled.'));
    const step = { started, interrupt, onStage, prepared: undefined, turn: turn .CS, isTold: false };
    try {
        await (0,process_interrupt .m)(host, interrupt, () => bakeStep(host, step));
    }
    catch (error) {
        const { prepared } = step;
        if (prepared !== undefined && !(0,external_node_fs_.existsSync)(prepared.folder.journal))
            (0,bake_folder .U5)(prepared.folder);
        if (error instanceof loaded_template .$w) {
            host.annotate({ level: 'error', title: 'Template', message: error.message, file: error.file, line: error.line });
        }
        const looked = (0,external_node_fs_.existsSync)(prepared?.folder.journal ?? '') ? 'not-yet' : 'looked';
        if (!step.isTold)
            (0,outputs .Jh)(host, interrupt.at() === undefined ? 'failed' : 'cancelled', started, looked);
        throw error;
    }
    finally {
        if (!(0,external_node_fs_.existsSync)(step.prepared?.folder.journal ?? ''))
            step.turn.release();
        interrupt.dispose();
    }
}
const BAKED = { done: 'baked', verb: 'bake' };
async function bakeStep(host, step) {
    const { started, interrupt, onStage } = step;
    const given = (0,settings .s)(host);
    const stepping = (0,debug_input .Ds)(host, given, (0,debug_input .Qn)());
    const inputs = stepping && given.reuse === '' ? { ...given, reuse: 'never' } : given;
    const trusted = (0,rights .I)(host, inputs['allow-untrusted'], BAKED);
    if (host.trust.kind === 'untrusted' && trusted)
        await host.summary((0,summary .zF)(host.trust.reason));
    const settlement = await (0,planned_leg .G9)(host, means .K.providers, inputs);
    if (settlement.kind === 'blocked') {
        const { leg, reason, parent } = settlement;
        return await reportBlocked(host, { means: means .K, inputs, trusted, started }, leg, reason, parent);
    }
    const { settled } = settlement;
    tellEnvironment(host, inputs, settled);
    const { task } = settled;
    if (stepping)
        (0,debug_input .wO)(task.builder);
    tellSecrets(host, inputs, task);
    const reused = inputs.mode === 'build' ? await findReusable(host, means .K.providers, inputs, settled) : undefined;
    if (reused !== undefined)
        return await reportReused(host, { means: means .K, inputs, trusted, started }, settled, reused);
    const { timeoutMinutes, account } = settled;
    const own = { ...inputs, timeout: timeoutMinutes ?? inputs.timeout, account: account ?? inputs.account };
    tellSessionEnd(host, means .K.providers, own.timeout, settled);
    const prepared = await host.group('Preflight', () => prepareAloud(host, means .K, own, settled, stepping));
    step.prepared = prepared;
    const { unasked, workingDirectory } = prepared.builder;
    checkCloudFiles(host, inputs['allow-untrusted'], BAKED, { types: unasked, workingDirectory });
    const onTold = () => void (step.isTold = true);
    const ready = { means: means .K, inputs: own, prepared, trusted, interrupt, started, onStage, onTold };
    await bakeInTurn(host, step, ready, settled);
}


/***/ }),

/***/ 80952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K: () => (  bakeMeans)
  });
  var _providers_docker_docker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77338);
  var _providers_providers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6653);


const bakeMeans = { providers: _providers_providers_js__WEBPACK_IMPORTED_MODULE_1__.providers, connectDaemon: _providers_docker_docker_js__WEBPACK_IMPORTED_MODULE_0__.connectBuildDaemon };


/***/ }),

/***/ 28728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Jh: () => (  reportUnbaked),
    gO: () => (  keepOutputs),
    mN: () => (  tellLeftovers),
    n0: () => (  setOutputs),
    rP: () => (  keepRecord)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _image_image_ids_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50518);
  var _image_leftover_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79825);
  var _bake_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45057);




function keepRecord(host, path, record) {
    try {
        (0,_bake_record_js__WEBPACK_IMPORTED_MODULE_2__  .rh)(path, record);
    }
    catch (error) {
        host.annotate({ level: 'warning', message: `The record could not be written to ${path}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}` });
    }
}
function keepOutputs(host, record, path, started, looked) {
    try {
        setOutputs(host, record, path, started, looked);
    }
    catch (error) {
        host.fail(`The outputs of ${record.leg} could not be written. ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Uc)(error)}`);
    }
}
function reportUnbaked(host, status, started, looked = 'looked') {
    try {
        setUnbaked(host, status, started, looked);
    }
    catch (error) {
        host.annotate({ level: 'warning', message: `The outputs could not be written: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}` });
    }
}
function setUnbaked(host, status, started, looked) {
    host.output('status', status);
    host.output('images', '[]');
    host.output('image-ids', '{}');
    tellLeftovers(host, [], looked);
    host.output('duration', String(Math.round((Date.now() - started) / 1000)));
}
function setOutputs(host, record, path, started, looked = 'looked') {
    host.output('status', record.status);
    host.output('name', record.name);
    const isThere = record.status === 'baked' || record.status === 'reused';
    host.output('image-id', isThere ? (0,_image_image_ids_js__WEBPACK_IMPORTED_MODULE_3__  .Nl)(record.images) : '');
    host.output('key', record.key ?? '');
    host.output('reused', String(record.status === 'reused'));
    host.output('image-ids', JSON.stringify((0,_image_image_ids_js__WEBPACK_IMPORTED_MODULE_3__  .fT)(record.images)));
    host.output('images', JSON.stringify((0,_image_image_ids_js__WEBPACK_IMPORTED_MODULE_3__  .K1)(record.leg, record.images)));
    host.output('record', path);
    tellLeftovers(host, record.leftovers, looked);
    host.output('duration', String(Math.round((Date.now() - started) / 1000)));
}
function tellLeftovers(host, leftovers, looked) {
    host.output('leftovers', looked === 'looked' ? JSON.stringify(leftovers.filter(_image_leftover_js__WEBPACK_IMPORTED_MODULE_1__  .nT)) : '');
}


/***/ }),

/***/ 28573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    s: () => (  readSettings)
  });
  var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94463);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88278);
  var _image_artifact_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92974);
  var _dockerfile_arguments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39205);
  var _packer_run_arguments_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(835);
  var _providers_providers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6653);
  var _inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7909);








function readSettings(host) {
    for (const value of (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Iq)(host.input('secret-vars')))
        if (value !== '')
            host.secret(value);
    const inputs = (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Ko)(_inputs_js__WEBPACK_IMPORTED_MODULE_7__  .t, (name) => host.input(name));
    checkCombinations(inputs);
    return inputs;
}
const AD_HOC = [
    'template',
    'only',
    'except',
    'vars',
    'retry-vars',
    'var-files',
    'image',
    'name',
    'tags',
    'parent',
    'inputs',
    'arguments',
];
function checkCombinations(inputs) {
    checkPlanInputs(inputs);
    if (inputs.builder === 'packer') {
        (0,_packer_run_arguments_js__WEBPACK_IMPORTED_MODULE_5__  .x9)('Input "only"', inputs.only);
        (0,_packer_run_arguments_js__WEBPACK_IMPORTED_MODULE_5__  .x9)('Input "except"', inputs.except);
        (0,_packer_run_arguments_js__WEBPACK_IMPORTED_MODULE_5__  .Fg)(inputs.arguments);
    }
    else {
        checkDockerfileInputs(inputs);
    }
    (0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_0__  .Hx)(inputs['pass-env']);
    const names = new Set(inputs.vars.map(([name]) => name));
    const twice = inputs['secret-vars'].map(([name]) => name).find((name) => names.has(name));
    if (twice !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`Inputs "vars" and "secret-vars" both name ${twice}; keep it in one of them.`);
    if (inputs['on-error'] !== 'cleanup' && !inputs['keep-on-failure']) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`Input "on-error" is ${inputs['on-error']}, which leaves instances and containers running after a failure. ` +
            'Say keep-on-failure: true as well when you mean it; otherwise leave on-error at cleanup.');
    }
    if (inputs['berks-frozen'] && inputs.berks === 'false') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('Input "berks-frozen" is true, but "berks" is false, so nothing would be held against the lock.');
    }
    (0,_image_artifact_name_js__WEBPACK_IMPORTED_MODULE_3__  .hO)(inputs['artifact-prefix']);
    const short = inputs['secret-vars'].find(([, value]) => value !== '' && value.length < 6);
    if (inputs['debug-log'] && short !== undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`Input "debug-log" is refused while the secret ${short[0]} is shorter than 6 characters: a string that short cannot be ` +
            'found in a log without hiding half of it.');
    }
    const accounts = _providers_providers_js__WEBPACK_IMPORTED_MODULE_6__.providers.flatMap(({ preflight }) => preflight?.account ?? []);
    if (inputs.account !== '' && !accounts.some(({ fits }) => fits(inputs.account))) {
        const forms = accounts.map(({ form }) => form).join(' or ');
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`Input "account" must be ${forms}, but was ${JSON.stringify(inputs.account)}.`);
    }
}
function checkPlanInputs(inputs) {
    if (inputs.leg === '') {
        if (inputs.plan !== '')
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('Input "leg" is required with "plan": the id of the leg to bake.');
        if (inputs.template === '') {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .dz('Input "template" is required: the template to bake; or "plan" and "leg" for a leg of a plan.');
        }
        return;
    }
    if (inputs.plan === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo('Input "plan" is required with "leg": the plan that it is of.');
    const given = AD_HOC.filter((name) => inputs[name].length > 0);
    if (given.length > 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`Inputs "leg" and ${given.map((name) => `"${name}"`).join(', ')} are given together; the plan says all about a leg. Change the manifest, or the input "vars" of plan.`);
    }
}
function checkDockerfileInputs(inputs) {
    const given = [
        ['only', inputs.only.length > 0],
        ['except', inputs.except.length > 0],
        ['var-files', inputs['var-files'].length > 0],
        ['retry-vars', inputs['retry-vars'].length > 0],
        ['on-error', inputs['on-error'] !== 'cleanup'],
        ['keep-on-failure', inputs['keep-on-failure']],
        ['parallel-builds', inputs['parallel-builds'] !== 0],
        ['account', inputs.account !== ''],
        ['debug-log', inputs['debug-log']],
    ];
    const [name] = given.find(([, isGiven]) => isGiven) ?? [];
    if (name !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`Input "${name}" is for builder: packer; a Dockerfile has no use for it.`);
    (0,_dockerfile_arguments_js__WEBPACK_IMPORTED_MODULE_4__  .PL)(inputs.arguments);
}


/***/ }),

/***/ 11810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $_: () => (  renderLeftovers),
    Br: () => (  renderSummary),
    rM: () => (  isQuiet),
    xH: () => (  tryOf),
    zF: () => (  renderUntrusted)
  });
  var _core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44495);
  var _image_leftover_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79825);


const SIGNS = { baked: '🟢', reused: '🔵', blocked: '⚪', failed: '🔴', cancelled: '🟠' };
const BUILDERS = { buildx: 'buildx', buildkit: 'BuildKit', classic: 'classic builder' };
const BAR = 24;
function renderSummary(record, steps, ms) {
    const parts = [
        `### ${SIGNS[record.status]} ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__  .FV)(record.leg)}: ${record.status} in ${duration(ms)}${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__  .FV)(tryOf(record))}`,
        renderImages(record),
        renderFailure(record),
        renderLeftovers(record),
        renderTimeline(steps),
        renderContext(record),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function tryOf({ tries = [] }) {
    const last = tries.at(-1);
    if (last === undefined)
        return '';
    const names = last['retry-vars'];
    return `, try ${tries.length}${names.length === 0 ? '' : ` with ${names.join(', ')} of retry-vars`}`;
}
function isQuiet({ status, leftovers }) {
    return (status === 'baked' || status === 'reused') && !leftovers.some(_image_leftover_js__WEBPACK_IMPORTED_MODULE_0__  .nT);
}
function renderLeftovers(record) {
    if (record.leftovers.length === 0)
        return '';
    const rows = record.leftovers.map(({ kind, id, region, state, reason, command }) => [
        state === 'left' ? '**left**' : state === 'unchecked' ? '**not checked**' : state,
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__  .FV)(kind),
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__  .SS)(id) + (region === null ? '' : ` ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__  .FV)(region)}`),
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__  .FV)(reason),
        command === null ? '' : (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__  .SS)(command),
    ]);
    return `**Left behind and cleaned up**\n\n${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__  .tp)(['', 'what', 'id', 'why', 'command'], rows)}`;
}
function renderUntrusted(reason) {
    return `### 🔴 UNTRUSTED CHANGE BAKED WITH ALL RIGHTS OF THIS RUN\n\n${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__  .FV)(reason)}; \`allow-untrusted\` is true.\n\n`;
}
function renderImages(record) {
    if (record.images.length === 0)
        return '';
    const rows = record.images.map(({ build, region, id, tags, files }) => [
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__  .FV)(build),
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__  .FV)(region),
        (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__  .SS)(id),
        [...tags, ...files.map(({ path }) => path)].map(_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__  .SS).join(' '),
    ]);
    const hasMore = rows.some((row) => row[3] !== '');
    const columns = ['build', 'region', 'image', 'tags and files'];
    if (hasMore)
        return (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__  .tp)(columns, rows);
    return (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__  .tp)(columns.slice(0, 3), rows.map((row) => row.slice(0, 3)));
}
function renderFailure({ failure }) {
    if (failure === null)
        return '';
    return `**${failure.class}**: ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__  .FV)(failure.message)}`;
}
function renderTimeline(steps) {
    if (steps.length === 0)
        return '';
    const start = Math.min(...steps.map(({ startMs }) => startMs));
    const whole = Math.max(1, Math.max(...steps.map(({ endMs }) => endMs)) - start);
    const order = (a, b) => (a.build < b.build ? -1 : Number(a.build > b.build)) || a.startMs - b.startMs;
    const rows = steps
        .toSorted(order)
        .slice(0, 50)
        .map(({ build, what, startMs, endMs }) => {
        const before = Math.round(((startMs - start) / whole) * BAR);
        const length = Math.max(1, Math.round(((endMs - startMs) / whole) * BAR));
        const bar = `${'·'.repeat(Math.min(before, BAR - 1))}${'█'.repeat(length)}`.padEnd(BAR, '·').slice(0, BAR);
        return [(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__  .FV)(build), what, `\`${bar}\``, duration(endMs - startMs)];
    });
    return (0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__  .tp)(['build', 'stage', 'when', 'time'], rows);
}
function renderContext(record) {
    const { git, tools, variables, parent } = record;
    const facts = [
        `${record.builder === 'packer' ? 'Template' : 'Dockerfile'} ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__  .SS)(git.template)}`,
        git.commit === '' ? '' : `commit ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__  .SS)(git.commit.slice(0, 12))}`,
        tools.packer === null ? '' : `Packer ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__  .FV)(tools.packer)}`,
        tools.docker === undefined ? '' : `docker ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__  .FV)(tools.docker.client)} (${BUILDERS[tools.docker.kind]})`,
        parent === null ? '' : `parent ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__  .SS)(parent.id)}`,
        variables.length === 0 ? '' : `variables ${variables.map(_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_1__  .SS).join(', ')}`,
    ];
    return facts.filter((fact) => fact !== '').join(' · ');
}
function duration(ms) {
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}


/***/ }),

/***/ 25021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BB: () => (  askProvider),
    et: () => (  askedProvider),
    iN: () => (  askedOf),
    r5: () => (  strangersOf),
    s1: () => (  accountsOf)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
  var _image_provider_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33623);


const askedProvider = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().regex(/^[a-z][a-z0-9-]{0,39}$/),
    account: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().nullable(),
    regions: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()),
    claims: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()),
    otherBuilds: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()),
});
async function askProvider({ name, preflight }, asking, { claims, otherBuilds }) {
    const regions = (await preflight?.regions?.(asking.recipe, asking.environment)) ?? [];
    const account = (await preflight?.check({ ...asking, regions })) ?? null;
    return { name, account, regions: [...regions], claims: [...claims], otherBuilds: [...otherBuilds] };
}
function askedOf(asked, providers, { folder, startedAt }, environment) {
    return asked.flatMap(({ name, regions, claims, otherBuilds }) => {
        const provider = (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_1__  .li)(name, providers);
        if (provider === undefined)
            return [];
        const { temporary } = folder;
        const note = folder.note(name);
        return [{ provider, bake: { environment, temporary, note, startedAt, regions, claims, otherBuilds } }];
    });
}
function strangersOf(asked, providers) {
    return asked
        .filter(({ name }) => (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_1__  .li)(name, providers) === undefined)
        .map(({ name }) => ({
        kind: 'unknown',
        id: `what this bake made with ${name}`,
        region: null,
        state: 'unchecked',
        reason: `Not checked: ${(0,_image_provider_js__WEBPACK_IMPORTED_MODULE_1__  .JM)(name, 'look for what a bake left', 'It may be known to the version that baked')}`,
        command: null,
    }));
}
function accountsOf(asked) {
    return Object.fromEntries(asked.map(({ name, account }) => [name, account]));
}


/***/ }),

/***/ 60834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  l: () => (  idFileOf),
  S: () => (  runDocker)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var long_process = __webpack_require__(66302);
var instruction = __webpack_require__(78268);
var source_text = __webpack_require__(11759);
;// CONCATENATED MODULE: ./.build/dockerfile/blame.js



function blamedLine(output, path, text) {
    const { place, failed, closingLines } = output;
    if (place !== undefined && (0,external_node_path_.basename)(place.file) === (0,external_node_path_.basename)(path))
        return place.line;
    for (const line of closingLines.toReversed()) {
        const parsed = /dockerfile parse error (?:on )?line (\d+)/i.exec(line)?.[1];
        if (parsed !== undefined)
            return Number(parsed);
    }
    return failed === undefined ? undefined : lineOf(failed, instructionsOf(text));
}
function lineOf(step, instructions) {
    const wanted = plain(step.text);
    const same = instructions.filter(({ text }) => plain(text) === wanted);
    const alike = same.length > 0 ? same : instructions.filter(({ text }) => begins(wanted, plain(text)));
    return alike.length === 1 ? alike[0]?.line : undefined;
}
function begins(filled, text) {
    const variable = text.indexOf('$');
    return variable > text.indexOf(' ') + 1 && filled.startsWith(text.slice(0, variable));
}
function plain(text) {
    const [keyword = '', ...rest] = text.trim().split(/\s+/);
    return [keyword.toUpperCase(), ...rest].join(' ');
}
function instructionsOf(text) {
    try {
        const { list } = (0,instruction .KK)((0,source_text .J)(text, 'Dockerfile'));
        return list.map(({ name, flags, rest, line }) => ({ line, text: [name, ...flags, rest].join(' ') }));
    }
    catch {
        return [];
    }
}

var relay = __webpack_require__(70164);
;// CONCATENATED MODULE: ./.build/dockerfile/build-output.js

const MOST_STEPS = 500;
const MOST_LINES = 40;
const LONGEST_LINE = 2000;
class BuildOutput {
    #steps = new Map();
    #now;
    #failed;
    #last;
    #place;
    #lines = [];
    #endMs = 0;
    constructor(now = Date.now) {
        this.#now = now;
    }
    read(lines) {
        this.#endMs = this.#now();
        for (const line of (0,relay .cN)(lines).split('\n'))
            if (line.trim() !== '')
                this.#readLine(line);
    }
    get failed() {
        return this.#failed ?? (this.#isClassic ? this.#last : undefined);
    }
    get place() {
        return this.#place;
    }
    get closingLines() {
        return this.#lines;
    }
    get current() {
        return this.#last === undefined ? 'preparing' : `${this.#last.position} ${this.#last.text.slice(0, 60)}`;
    }
    steps(build) {
        return [...this.#steps.values()].map(({ position, text, startMs, endMs }) => ({
            build,
            what: `${position} ${/^[A-Za-z]+/.exec(text)?.[0] ?? ''}`.trim(),
            startMs,
            endMs: endMs ?? this.#endMs,
        }));
    }
    get #isClassic() {
        return this.#steps.has('classic 1');
    }
    #readLine(line) {
        const buildkit = /^#(\d+) (.*)$/.exec(line);
        if (buildkit !== null) {
            this.#readBuildKit(buildkit[1] ?? '', buildkit[2] ?? '');
            return;
        }
        this.#lines.push(Buffer.from(line.slice(0, LONGEST_LINE)).toString());
        if (this.#lines.length > MOST_LINES)
            this.#lines.shift();
        const step = /^Step (\d+)\/(\d+) : (.*)$/.exec(line);
        if (step !== null) {
            const open = this.#steps.get(`classic ${this.#steps.size}`);
            if (open !== undefined)
                open.endMs = this.#now();
            this.#open(`classic ${step[1]}`, `${step[1]}/${step[2]}`, step[3] ?? '');
        }
        const place = /^([^\s:]+):(\d+)$/.exec(line);
        if (place !== null)
            this.#place = { file: place[1] ?? '', line: Number(place[2]) };
    }
    #readBuildKit(id, text) {
        const named = /^\[((?:[^\]]* )?\d+\/\d+)\] (.*)$/.exec(text);
        if (named !== null) {
            this.#open(id, named[1] ?? '', named[2] ?? '');
            return;
        }
        const open = this.#steps.get(id);
        if (open === undefined)
            return;
        if (/^(?:DONE|CACHED|CANCELED)\b/.test(text))
            open.endMs = this.#now();
        else if (text.startsWith('ERROR: ') && !/^ERROR: (?:context canceled|.*: context canceled$)/.test(text)) {
            open.endMs = this.#now();
            this.#failed ??= { position: open.position, text: open.text };
        }
    }
    #open(id, position, text) {
        const step = { position: position.slice(0, 100), text: text.slice(0, LONGEST_LINE) };
        this.#last = step;
        if (this.#steps.has(id) || this.#steps.size >= MOST_STEPS)
            return;
        this.#steps.set(id, { ...step, startMs: this.#now(), endMs: undefined });
    }
}

var failure = __webpack_require__(52910);
var image_outcome = __webpack_require__(43036);
;// CONCATENATED MODULE: ./.build/dockerfile/failure.js


const STEP_FAILED = /did not complete successfully|executor failed running|returned a non-zero code|exit (?:code|status):? \d+$/i;
const SIGNS = [
    ['credentials', /pull access denied|authorization failed|403 Forbidden|401 Unauthorized/i],
    [
        'validation',
        /parse error|unknown instruction|failed to parse|invalid reference format|target stage .{0,200} could not be found|failed to reach build target|requires (?:at least|exactly) |not found|no such file|(?:COPY|ADD) failed|failed to compute cache key|base name .{0,200} should not be blank|manifest unknown/i,
    ],
    ['config', /unknown (?:shorthand )?flag|invalid argument|requires a value|conflicting options/i],
];
const NO_SPACE = /no space left on device|disk quota exceeded/i;
function classifyDockerFailure(message) {
    if (STEP_FAILED.test(message))
        return 'provisioner';
    return (0,failure .be)(message) ?? SIGNS.find(([, sign]) => sign.test(message))?.[0] ?? 'unknown';
}
function decideDockerOutcome(ending, output) {
    const clear = (0,image_outcome .zH)(ending);
    if (clear !== undefined)
        return clear;
    const { exitCode } = ending;
    if (exitCode === 0) {
        const message = 'docker ended well, but the daemon does not have the image. Does an argument send it elsewhere?';
        return { status: 'failed', failure: { class: 'config', message } };
    }
    const message = closingMessage(output.closingLines);
    if (message !== undefined && NO_SPACE.test(message) && !STEP_FAILED.test(message)) {
        const words = `The disk of the docker daemon is full: ${message}`;
        return { status: 'failed', failure: { class: 'capacity', message: words.slice(0, 1000) } };
    }
    const failure = message === undefined
        ? { class: 'unknown', message: `docker ended with exit code ${exitCode} and said nothing.` }
        : { class: classifyDockerFailure(message), message: message.slice(0, 1000) };
    return { status: 'failed', failure };
}
function closingMessage(lines) {
    const telling = lines.filter((line) => !/^(?:View build details|-{3,}$|\s*>|\s*\d+ \|)/.test(line));
    const line = telling.findLast((one) => /^(?:ERROR: |The command )/.test(one)) ?? telling.at(-1);
    return line
        ?.trim()
        .replace(/^(?:(?:ERROR:|failed to build:|failed to solve:|failed to solve with frontend [\w.]+:|failed to create LLB definition:|rpc error: code = \w+ desc =|Error response from daemon:) )+/, '')
        .replace(/\s+/g, ' ');
}

var dockerfile_image = __webpack_require__(49092);
var build_sweep = __webpack_require__(3576);
;// CONCATENATED MODULE: ./.build/bake/dockerfile-run.js









function idFileOf(folder) {
    return (0,external_node_path_.join)(folder.path, 'image-id');
}
async function runDocker(host, bake, run) {
    const { task, bakeContext, build, environment, docker } = bake;
    const { folder, mark } = bakeContext;
    const output = new BuildOutput();
    (0,external_node_fs_.rmSync)(build.idFile, { force: true });
    const end = await (0,long_process .b)(host, {
        name: 'docker',
        program: 'docker',
        args: bake.command.args,
        cwd: task.context,
        environment,
        stdout: folder.stdout,
        stderr: folder.stdout,
        render: (lines) => {
            output.read(lines);
            return lines;
        },
        stage: () => output.current,
        logPath: run.logPath,
        secrets: bake.secrets,
        timeoutMs: run.timeoutMinutes * 60_000,
        interrupt: run.interrupt,
        onStart: run.onStart,
        onStop: run.onStop,
    });
    run.onEnd(end);
    const images = end.exitCode === 0 ? await (0,dockerfile_image .T)(docker, build.idFile, build.tags) : [];
    const ending = (0,image_outcome .z6)(end, run.interrupt.at() !== undefined, run.timeoutMinutes, images.length);
    const outcome = decideDockerOutcome(ending, output);
    return {
        outcome,
        images,
        steps: output.steps('dockerfile'),
        warnings: [],
        annotations: outcome.status === 'failed' ? complaints(task, output, outcome.failure) : [],
        sweep: async () => (0,build_sweep .Lr)({ docker, mark, idFile: build.idFile, isImageTold: false }),
        tidy: async () => [],
    };
}
function complaints({ dockerfile }, output, failure) {
    const { failed } = output;
    const step = failed === undefined ? '' : `${failed.position} ${failed.text}: `;
    const line = blamedLine(output, dockerfile.path, dockerfile.text);
    return [
        {
            level: 'error',
            title: `The build of ${dockerfile.shown} failed (${failure?.class ?? 'unknown'})`,
            message: `${step}${failure?.message ?? ''}`.replace(/\s+/g, ' '),
            file: dockerfile.shown,
            ...(line === undefined ? {} : { line }),
        },
    ];
}


/***/ }),

/***/ 10736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Dn: () => (  claimLeg),
    U5: () => (  removeBakeFolder),
    Zh: () => (  keepRenderedTemplate),
    _q: () => (  createBakeFolder),
    jp: () => (  bakeFolderAt),
    rv: () => (  renderedTemplatePath),
    sh: () => (  KEPT_TEMPLATE)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);
  var _core_files_short_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1711);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74555);







function createBakeFolder(host, onNamed = () => { }) {
    const jobs = (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host);
    let folder;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(jobs, { recursive: true, mode: 0o700 });
        folder = bakeFolderAt((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(jobs), `b-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`));
        onNamed(folder);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder.temporary, { recursive: true, mode: 0o700 });
    }
    catch (error) {
        const code = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .$N)(error) ?? (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .bD)(error);
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo(
        `The runner's temporary folder ${host.temporary} cannot be written (${code === 'EEXIST' ? 'ENOTDIR' : code}). ` +
            'Free or mount it writable; RUNNER_TEMP names it.');
    }
    (0,_core_files_short_folder_js__WEBPACK_IMPORTED_MODULE_5__  .AX)(folder.temporary);
    return folder;
}
function bakeFolderAt(path) {
    return {
        path,
        journal: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'journal.json'),
        stdout: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'out.log'),
        stderr: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'err.log'),
        debugLog: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'debug.log'),
        spoken: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'spoken.log'),
        sightings: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'seen.json'),
        note: (provider) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, `note-${provider}.json`),
        berks: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'berks'),
        temporary: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 't'),
    };
}
function removeBakeFolder(folder) {
    (0,_core_files_short_folder_js__WEBPACK_IMPORTED_MODULE_5__  .CB)(folder.temporary);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder.path, { recursive: true, force: true });
}
function claimLeg(host, leg) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host), 'legs', leg.slug);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host), 'legs'), { recursive: true, mode: 0o700 });
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(path, { mode: 0o700 });
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .$N)(error) !== 'EEXIST')
            throw error;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo(`The image ${leg.leg} was already baked by an earlier step of this job. Give this one another name with the input "image".`);
    }
    return path;
}
const KEPT_TEMPLATE = 'template.json';
function renderedTemplatePath(host, slug) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host), 'rendered', `${slug}.json`);
}
function keepRenderedTemplate(host, slug, legFolder, scrub) {
    const path = renderedTemplatePath(host, slug);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
        return;
    (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_6__  .vK)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(legFolder, KEPT_TEMPLATE), scrub((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8')), 0o600);
}


/***/ }),

/***/ 8209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    a0: () => (  readJournal),
    fY: () => (  writeJournal),
    k5: () => (  noteJournal)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var zod__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74555);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);
  var _image_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24375);
  var _kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62544);
  var _asked_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25021);
  var _folder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(10736);










const running = zod__WEBPACK_IMPORTED_MODULE_9__  .Ikc({ pid: zod__WEBPACK_IMPORTED_MODULE_9__  .aig().int().positive(), startTime: zod__WEBPACK_IMPORTED_MODULE_9__  .YjP().min(1) });
const journal = zod__WEBPACK_IMPORTED_MODULE_9__  .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_9__  .euz('bakehouse/journal/1'),
    phase: zod__WEBPACK_IMPORTED_MODULE_9__  .k5n(['checking', 'running', 'stopping', 'done']),
    main: running,
    child: running.nullable(),
    shown: zod__WEBPACK_IMPORTED_MODULE_9__  .aig().int().nonnegative(),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_9__  .aig(),
    mark: zod__WEBPACK_IMPORTED_MODULE_9__  .YjP().regex(/^[0-9a-f]{32}$/),
    keepOnFailure: zod__WEBPACK_IMPORTED_MODULE_9__  .zMY(),
    trusted: zod__WEBPACK_IMPORTED_MODULE_9__  .zMY(),
    providers: zod__WEBPACK_IMPORTED_MODULE_9__  .YOg(_asked_js__WEBPACK_IMPORTED_MODULE_7__  .et),
    unasked: zod__WEBPACK_IMPORTED_MODULE_9__  .YOg(zod__WEBPACK_IMPORTED_MODULE_9__  .YjP()),
    slug: zod__WEBPACK_IMPORTED_MODULE_9__  .YjP(),
    workingDirectory: zod__WEBPACK_IMPORTED_MODULE_9__  .YjP(),
    artifactPrefix: zod__WEBPACK_IMPORTED_MODULE_9__  .YjP(),
    recordPath: zod__WEBPACK_IMPORTED_MODULE_9__  .YjP(),
    logPath: zod__WEBPACK_IMPORTED_MODULE_9__  .YjP(),
    secrets: zod__WEBPACK_IMPORTED_MODULE_9__  .YOg(zod__WEBPACK_IMPORTED_MODULE_9__  .YjP()),
    turn: zod__WEBPACK_IMPORTED_MODULE_9__  .YOg(zod__WEBPACK_IMPORTED_MODULE_9__  .YjP()).optional(),
    traces: _kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_6__  .d7.nullable(),
    record: _image_record_js__WEBPACK_IMPORTED_MODULE_5__  .g1,
});
const ofBooleans = zod__WEBPACK_IMPORTED_MODULE_9__  ._H3({
    claims: zod__WEBPACK_IMPORTED_MODULE_9__  .Ikc({ unasked: zod__WEBPACK_IMPORTED_MODULE_9__  .YOg(zod__WEBPACK_IMPORTED_MODULE_9__  .YjP()), otherBuilds: zod__WEBPACK_IMPORTED_MODULE_9__  .YOg(zod__WEBPACK_IMPORTED_MODULE_9__  .YjP()) }).catchall(zod__WEBPACK_IMPORTED_MODULE_9__  .zMY()),
    regions: zod__WEBPACK_IMPORTED_MODULE_9__  .YOg(zod__WEBPACK_IMPORTED_MODULE_9__  .YjP()),
    account: zod__WEBPACK_IMPORTED_MODULE_9__  .YjP().nullable(),
});
function writeJournal(folder, value) {
    (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_3__  .vK)(folder.journal, JSON.stringify(value));
}
function noteJournal(host, folder, value) {
    try {
        writeJournal(folder, value);
    }
    catch (error) {
        host.annotate({ level: 'warning', message: `The journal of this bake could not be written: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bD)(error)}` });
    }
}
function readJournal(host, path, providers) {
    if (path === '' || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)))
        return undefined;
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host)), folder) || !/^b-[0-9a-f]{8}$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder))) {
        throw new Error(`the journal ${path} lies outside of ${(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host)}`);
    }
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return { folder: (0,_folder_js__WEBPACK_IMPORTED_MODULE_8__  .jp)(folder), journal: undefined };
    const parsed = parseJournal((0,_folder_js__WEBPACK_IMPORTED_MODULE_8__  .jp)(folder), JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8')), providers);
    for (const kept of [parsed.recordPath, parsed.logPath]) {
        if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .FK)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host), kept))
            throw new Error(`the journal names ${kept}, outside of ${(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host)}`);
    }
    return { folder: (0,_folder_js__WEBPACK_IMPORTED_MODULE_8__  .jp)(folder), journal: parsed };
}
function parseJournal(folder, value, providers) {
    const old = ofBooleans.safeParse(value);
    if (!old.success)
        return journal.parse(value);
    const { claims, regions, account, ...rest } = old.data;
    const asked = [];
    for (const { name, firstJournals } of providers) {
        if (firstJournals === undefined || !zod__WEBPACK_IMPORTED_MODULE_9__  .zMY().parse(rest[name]))
            continue;
        const told = firstJournals.asked?.({ account, regions, otherBuilds: claims.otherBuilds, claims });
        asked.push(_asked_js__WEBPACK_IMPORTED_MODULE_7__  .et.parse({ ...NOTHING, ...told, name }));
    }
    const parsed = journal.parse({ ...rest, providers: asked, unasked: claims.unasked });
    adoptNotes(folder, providers);
    return parsed;
}
const NOTHING = { account: null, regions: [], claims: [], otherBuilds: [] };
function adoptNotes(folder, providers) {
    for (const { name, firstJournals } of providers) {
        if (firstJournals === undefined)
            continue;
        const from = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder.path, firstJournals.note);
        const to = folder.note(name);
        try {
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(from) && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(to))
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(from, to);
        }
        catch {
        }
    }
}


/***/ }),

/***/ 556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    gi: () => (  findParent),
    gu: () => (  blockingReason),
    wq: () => (  parentImage)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _image_scan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51611);
  var _plan_leg_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9976);



async function findParent(host, inputs, opened, leg) {
    const record = (await (0,_plan_leg_record_js__WEBPACK_IMPORTED_MODULE_2__  .x)(host, inputs, opened.plan, leg))?.record;
    if (record === undefined)
        return { kind: 'unknown', leg };
    const reason = blockingReason(leg, record);
    return reason === undefined ? { kind: 'ready', leg, record } : { kind: 'blocks', leg, reason, record };
}
function blockingReason(leg, record) {
    const { status, verification } = record;
    if (status === 'failed' || status === 'cancelled')
        return `${leg.leg} ${status === 'failed' ? 'failed' : 'was cancelled'}`;
    if (status === 'blocked')
        return `${leg.leg} is blocked itself`;
    if (leg.key !== null && record.key !== null && leg.key !== record.key) {
        return `the record of ${leg.leg} is of another key than the plan`;
    }
    const unscanned = (0,_image_scan_js__WEBPACK_IMPORTED_MODULE_1__  .sl)(record.scan);
    if (unscanned !== undefined)
        return `${leg.leg} may not be built on: ${unscanned}`;
    const isTested = leg.verify !== null && leg.verify['none'] !== true;
    const isSettled = !isTested || (verification === null && leg.todo.length === 0);
    if (!isSettled && verification === null)
        return `${leg.leg} was not tested yet`;
    if (!isSettled && verification?.gate !== 'pass')
        return `${leg.leg} did not pass its tests (${verification?.conclusion ?? 'none'})`;
    const lack = (0,_image_scan_js__WEBPACK_IMPORTED_MODULE_1__  .Lh)(record, (0,_image_scan_js__WEBPACK_IMPORTED_MODULE_1__  .aH)(leg));
    return lack === undefined ? undefined : `${leg.leg} may not be built on yet: ${lack}`;
}
function parentImage(parent, images, region) {
    const near = region === undefined ? images : images.filter((image) => image.region === region);
    const chosen = near.length === 0 ? images : near;
    const [image] = chosen;
    if (image === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${parent.leg} has no image to build on.`);
    if (near.length === 0 && region !== undefined && image.region !== 'local') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${parent.leg} has no image in ${region}, only in ${images.map((one) => one.region).join(', ')}.`);
    }
    if (chosen.length > 1) {
        const all = chosen.map(({ build, region: where, id }) => `${build} (${where} ${id})`).join(', ');
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${parent.leg} has several images, so what {parent.id} is cannot be known: ${all}. Choose one build with "only".`);
    }
    return image;
}


/***/ }),

/***/ 71751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  G9: () => (  settle),
  Oo: () => (  settlePlanned)
});


var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(8005);
var files = __webpack_require__(74555);
var inputs = __webpack_require__(88278);
var wording = __webpack_require__(37478);
var paths = __webpack_require__(56408);
var dockerfile_arguments = __webpack_require__(39205);
;// CONCATENATED MODULE: ./.build/dockerfile/dockerfile.js






function loadDockerfile(workspace, workingDirectory, given) {
    const path = (0,paths .CT)('Input "template"', workspace, workingDirectory, given);
    if ((0,external_node_fs_.statSync)(path).isDirectory()) {
        throw new errors .yo(`Input "template" names the folder ${(0,inputs .WU)(given)}; with builder: dockerfile it must be the Dockerfile, such as ${(0,inputs .WU)(`${(0,wording .hT)(given, '/')}/Dockerfile`)}.`);
    }
    const root = (0,paths .CT)('The workspace', workspace, workspace, '.');
    return { path, shown: (0,paths .pS)(root, path), name: dockerfileName(path), text: (0,external_node_fs_.readFileSync)(path, 'utf8') };
}
function dockerfileName(path) {
    const base = (0,external_node_path_.basename)(path);
    const own = /^(?:Dockerfile|Containerfile)(?:[.-](.+))?$/i.exec(base);
    const name = own === null ? base.replace(/\.(?:dockerfile|containerfile)$/i, '') : (own[1] ?? '');
    return name === '' ? (0,external_node_path_.basename)((0,external_node_path_.dirname)(path)) || 'image' : name;
}

var placeholder = __webpack_require__(90881);
var plan = __webpack_require__(79177);
var provider = __webpack_require__(33623);
var run_arguments = __webpack_require__(835);
var open_plan = __webpack_require__(52324);
var dollar_template = __webpack_require__(33419);
var loaded_template = __webpack_require__(47402);
var hand_off = __webpack_require__(98761);
var image_asker = __webpack_require__(35130);
var definition = __webpack_require__(95907);
var plan_bases = __webpack_require__(91242);
var left_out = __webpack_require__(32354);
var plan_sources = __webpack_require__(2422);
var revocation = __webpack_require__(37446);
var bake_key = __webpack_require__(13486);
var revoked_recipe = __webpack_require__(84030);
var external_node_child_process_ = __webpack_require__(31421);
var command = __webpack_require__(40039);
var secrets_environment = __webpack_require__(94463);
;// CONCATENATED MODULE: ./.build/recipe/files/git-changes.js



const HARMLESS = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'core.untrackedCache=false'];
function readChanges(folder, environment) {
    const git = (args) => {
        const { status, stdout } = (0,external_node_child_process_.spawnSync)('git', [...HARMLESS, '--no-pager', ...args], {
            cwd: folder,
            env: (0,secrets_environment .Qc)(environment, [], {
                LC_ALL: 'C',
                GIT_OPTIONAL_LOCKS: '0',
                GIT_TERMINAL_PROMPT: '0',
                GIT_NO_LAZY_FETCH: '1',
                GIT_ALLOW_PROTOCOL: 'none',
            }),
            encoding: 'utf8',
            timeout: command .rR,
            killSignal: 'SIGKILL',
            maxBuffer: MOST_BYTES,
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
const MOST_BYTES = 256 * 1024 * 1024;
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

var recipe_recipe = __webpack_require__(49426);
;// CONCATENATED MODULE: ./.build/bake/identity.js















async function identifyPlanned(host, providers, plan, leg, passEnv) {
    const recipes = await (0,recipe_recipe .M)({
        providers,
        repository: (0,external_node_fs_.realpathSync)(host.workspace),
        environment: host.environment,
        passEnv,
        templates: plan.templates,
        manifests: plan.from,
        written: (0,left_out .$)(plan.targets, plan.channels),
        legs: plan.legs,
        ...(plan.writes === undefined ? {} : { writes: plan.writes }),
    });
    const planned = plan.files[leg.files ?? ''] ?? {};
    const read = await recipes.recipeOf(leg, new Map(), planned);
    const alone = leg.values['leg'] === undefined ? read.recipe : (0,bake_key .vG)(read.recipe, leg.leg);
    const own = (0,revoked_recipe .H6)(leg.values).reduce(revoked_recipe .V3, alone);
    if (leg.recipe !== null && own !== leg.recipe) {
        const before = plan.files[leg.files ?? ''] ?? {};
        const isOfEnvironment = (name) => name.startsWith('env.');
        const names = [...new Set([...Object.keys(leg.values), ...Object.keys(read.values)])].filter(isOfEnvironment);
        const other = names.find((name) => leg.values[name] !== read.values[name]);
        if (other !== undefined) {
            throw new errors .yo(`${other.slice('env.'.length)}, which the template of ${leg.leg} reads, has another value here than where it was planned. Give plan the same variable, and the same "pass-env".`);
        }
        const changed = [
            ...(0,bake_key .R1)(before, read.files.files),
            ...(0,bake_key .R1)(leg.values, { ...leg.values, ...read.values }),
        ];
        throw new errors .yo(`The files of ${leg.leg} are not those that were planned: ${changed.slice(0, 5).join(', ') || 'its recipe is another one'}. Check out the commit of the plan (${plan.commit || 'unknown'}), and change nothing before the bake.`);
    }
    const parentKey = plan.legs.find((one) => one.leg === leg.parent)?.key ?? null;
    return {
        key: leg.key,
        recipe: leg.recipe,
        epoch: leg.epoch,
        parentKey,
        definition: leg,
        read: answering(read, (0,revoked_recipe .H6)(leg.values)),
        reason: leg.key === null ? 'its source was not resolved when it was planned' : null,
        bases: leg.bases ?? [],
        dirty: dirtyFiles(host, read),
        isForced: leg.state === 'forced',
    };
}
async function identifyAdHoc(host, providers, inputs, leg, revocations) {
    const definition = adHocDefinition(inputs, leg);
    try {
        const { work } = definition;
        const recipes = await (0,recipe_recipe .M)({
            providers,
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
        const asker = (0,image_asker .Y)(host, { agent: 'bakehouse-bake', passEnv: inputs['pass-env'], buildRegistry: null });
        const [bases = []] = await (0,plan_bases .r)([read.bases], (0,plan_sources .yf)(providers, asker));
        const keyOf = (one) => (0,bake_key .$8)(one, { parentKey: null, sources: [...sources, ...(0,plan .u0)(bases)] });
        const { recipe, answers } = (0,revoked_recipe .kC)(read.recipe, keyOf, (made) => {
            const entry = (0,revocation .bh)(revocations, made);
            return entry === undefined ? undefined : (0,revocation .Vb)(entry)[1];
        });
        return {
            key: keyOf(recipe),
            recipe,
            epoch: undefined,
            parentKey: null,
            definition,
            read: answering(read, answers),
            reason: null,
            bases,
            dirty: dirtyFiles(host, read),
            isForced: false,
        };
    }
    catch (error) {
        if (!(error instanceof errors .yo))
            throw error;
        return {
            key: null,
            recipe: null,
            epoch: undefined,
            parentKey: null,
            definition,
            read: null,
            reason: (0,errors .bD)(error),
            bases: [],
            dirty: [],
            isForced: false,
        };
    }
}
function answering(read, answers) {
    return answers.length === 0 ? read : { ...read, values: { ...read.values, [revoked_recipe .OZ]: answers.join(' ') } };
}
function dirtyFiles(host, read) {
    const changes = readChanges((0,external_node_fs_.realpathSync)(host.workspace), host.environment);
    return changes.kind === 'known' ? changedAmong(Object.keys(read.files.files), changes) : [];
}
function adHocDefinition(inputs, leg) {
    const at = inputs['working-directory'];
    const inRepository = (path) => external_node_path_.posix.normalize(external_node_path_.posix.join(at, path));
    const values = Object.fromEntries(inputs.vars.map(([name, value]) => [name, (0,placeholder .TL)(value)]));
    const secrets = inputs['secret-vars'].map(([name]) => name);
    return {
        ...leg,
        axes: { ...leg.axes },
        name: (0,placeholder .TL)(inputs.name === '' ? leg.image : inputs.name),
        version: null,
        parent: null,
        source: null,
        work: inputs.builder === 'packer'
            ? {
                builder: 'packer',
                template: inRepository(inputs.template),
                'working-directory': at,
                only: inputs.only.map(placeholder .TL),
                except: inputs.except.map(placeholder .TL),
                vars: values,
                'secret-vars': Object.fromEntries(secrets.map((name) => [name, name])),
                'var-files': inputs['var-files'].map(inRepository),
                ...(inputs['retry-vars'].length === 0
                    ? {}
                    : {
                        'retry-vars': Object.fromEntries(inputs['retry-vars'].map(([name, value]) => [name, (0,placeholder .TL)(value)])),
                    }),
                arguments: inputs.arguments.map(placeholder .TL),
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
                labels: Object.fromEntries(inputs.tags.map(([name, value]) => [name, (0,placeholder .TL)(value)])),
                secrets,
                arguments: inputs.arguments.map(placeholder .TL),
            },
        ...(0,definition .hB)(),
        inputs: inputs.inputs.length === 0 ? null : [...inputs.inputs],
        accept: [...inputs.accept],
        account: inputs.account === '' ? null : inputs.account,
    };
}

var late_values = __webpack_require__(49537);
var bake_parent = __webpack_require__(556);
var reused = __webpack_require__(21034);
var look_up = __webpack_require__(81419);
var foundation = __webpack_require__(44993);
;// CONCATENATED MODULE: ./.build/bake/parent-image.js







async function parentFromProvider(host, providers, inputs, leg, legs, buildRegistry, revocations) {
    const gone = (why) => new errors .yo(`There is no record of ${leg.leg} and no image of it either (${why}). Bake it before what builds on it, or name its record with the input "records".`);
    if (leg.key === null)
        throw gone('it has no key');
    const asker = (0,image_asker .Y)(host, { agent: 'bakehouse-bake', passEnv: inputs['pass-env'], buildRegistry });
    const recipes = await (0,recipe_recipe .M)({
        providers,
        repository: asker.repository,
        environment: host.environment,
        templates: [],
        manifests: [],
        written: [],
    });
    const recipe = await recipes.recipeOf(leg, new Map());
    const found = await (0,look_up .QI)([{ definition: leg, key: leg.key, recipe }], providers, asker, revocations);
    const answer = found.get(leg.leg);
    if (answer?.kind !== 'found')
        throw gone(answer?.reason ?? 'nothing has its key');
    if (leg.parent !== null) {
        const isBuiltOnLeg = legs.some((one) => one.leg === leg.parent && one.parent !== null);
        const doubt = (0,foundation .H)(answer.images, { leg: leg.parent, images: [], isBuiltOnLeg, isNew: false }, revocations);
        if (doubt !== undefined)
            throw gone(doubt);
    }
    const record = (0,reused .c)(leg, answer.images, {
        run: { url: host.run.url, id: host.run.id, attempt: host.run.attempt },
        git: { repository: host.run.repository, commit: host.run.commit, ref: host.run.ref },
        parentId: answer.images.find(({ parent }) => parent !== undefined)?.parent ?? null,
        parentKey: null,
    });
    const isVerified = answer.images.every(({ verified }) => verified);
    const reason = (0,bake_parent .gu)(isVerified ? { ...leg, todo: [] } : leg, record);
    return reason === undefined ? { kind: 'ready', leg, record } : { kind: 'blocks', leg, reason, record };
}

var folder = __webpack_require__(10736);
var leg = __webpack_require__(44296);
var current_list = __webpack_require__(17561);
;// CONCATENATED MODULE: ./.build/bake/revoked.js



function refuseRevokedParent(leg, parent, legs, list) {
    const own = (0,revocation .$5)(list, parent.record);
    const above = own === undefined ? aboveOf(parent, legs, list) : undefined;
    const entry = own ?? above?.entry;
    if (entry === undefined)
        return;
    const name = above === undefined ? parent.leg.leg : `${parent.leg.leg}, by ${above.what},`;
    throw new errors .yo(`${leg} is not baked: ${name} is ${(0,revocation .Gn)(entry)}. Plan again, so that what it builds on is baked anew.`);
}
function aboveOf({ leg, record }, legs, list) {
    const id = record.parent?.id ?? '';
    const own = startOf([...record.sources, ...(id === '' ? [] : [{ id, name: null }])], list);
    if (own !== undefined)
        return own;
    for (let at = legs.find((one) => one.leg === leg.parent); at !== undefined; at = legs.find((one) => one.leg === at?.parent)) {
        const entry = (0,revocation .bh)(list, at);
        if (entry?.inherit === true)
            return { entry, what: at.leg };
        const start = startOf([...at.sources, ...(0,plan .u0)(at.bases)], list);
        if (start !== undefined)
            return start;
    }
    return undefined;
}
function startOf(starts, list) {
    for (const { id, name } of starts) {
        const entry = (0,revocation .d0)(list, { id });
        if (entry?.inherit === true)
            return { entry, what: name ?? id };
    }
    return undefined;
}
function refuseRevokedStart(leg, ids, list) {
    for (const id of ids) {
        const entry = (0,revocation .d0)(list, { id });
        if (entry !== undefined)
            throw new errors .yo(`${leg} is not baked: it starts from ${id}, which is ${(0,revocation .Gn)(entry)}. Name another image.`);
    }
}

;// CONCATENATED MODULE: ./.build/bake/settled-leg.js











async function settleLeg(host, providers, inputs) {
    const workingDirectory = (0,paths .CT)('Input "working-directory"', host.workspace, host.workspace, inputs['working-directory']);
    if (!(0,external_node_fs_.statSync)(workingDirectory).isDirectory()) {
        throw new errors .yo(`Input "working-directory" must be a folder, but ${inputs['working-directory']} is a file.`);
    }
    const isPacker = inputs.builder === 'packer';
    const task = isPacker ? packerTask(host, inputs, workingDirectory) : dockerfileTask(host, inputs, workingDirectory);
    const leg = adHocLeg(inputs, task.builder === 'packer' ? task.template.name : task.dockerfile.name);
    const { list: revocations, unknown } = await (0,current_list .H)(host, null);
    if (unknown !== null) {
        const message = `What is revoked on the default branch is not known, so that the list of this checkout counts alone: ${unknown}.`;
        host.annotate({ level: 'warning', title: 'Revocations', message });
    }
    const identity = await identifyAdHoc(host, providers, inputs, leg, revocations);
    const starts = [...(inputs.parent === '' ? [] : [inputs.parent]), ...(0,plan .u0)(identity.bases).map(({ id }) => id)];
    if (inputs.mode === 'build')
        refuseRevokedStart(leg.leg, starts, revocations);
    return {
        leg,
        name: inputs.name === '' ? leg.image : inputs.name,
        parent: inputs.parent === '' ? null : { leg: null, key: null, id: inputs.parent },
        task,
        identity,
        sources: (0,plan .u0)(identity.bases),
        late: new Map(),
        tags: inputs.tags,
        declaredTag: null,
        timeoutMinutes: null,
        account: null,
        retriesShellFlake: false,
        handoff: (0,hand_off .Sm)(providers, inputs.handoff, {
            fromArtifact: false,
            buildRegistry: null,
            hasArtifactService: false,
        }),
        revocations,
        foundation: null,
    };
}
function packerTask(host, inputs, workingDirectory) {
    return {
        builder: 'packer',
        template: (0,loaded_template .PM)(host.workspace, workingDirectory, inputs.template),
        workingDirectory,
        only: inputs.only,
        except: inputs.except,
        vars: inputs.vars,
        secretVars: inputs['secret-vars'],
        varFiles: inputs['var-files'],
        retryVars: inputs['retry-vars'],
        varsInEnvironment: false,
        arguments: inputs.arguments,
    };
}
function dockerfileTask(host, inputs, context) {
    return {
        builder: 'dockerfile',
        dockerfile: loadDockerfile(host.workspace, context, inputs.template),
        context,
        target: null,
        platform: null,
        args: inputs.vars,
        labels: inputs.tags,
        secrets: inputs['secret-vars'],
        references: [],
        base: null,
        version: /^refs\/tags\/(.+)$/.exec(host.run.ref)?.[1] ?? '',
        arguments: inputs.arguments,
    };
}
function adHocLeg(inputs, recipeName) {
    const image = inputs.image === '' ? recipeName : inputs.image;
    if (!/^[A-Za-z0-9][\w./ -]{0,99}$/.test(image)) {
        throw new errors .yo(`Input "image" must be letters, digits, dots, hyphens and underscores, at most 100, but was ${JSON.stringify(image)}.`);
    }
    return { leg: image, slug: (0,leg .tF)(image), image, tier: inputs.tier, axes: {} };
}

;// CONCATENATED MODULE: ./.build/bake/sources.js




async function presentSources(host, providers, passEnv, { leg, source, sources }) {
    if (source === null)
        return [];
    const asker = (0,image_asker .Y)(host, { agent: 'bakehouse-bake', passEnv, buildRegistry: null, asksAnyHost: true });
    const [planned] = sources;
    const isHere = planned === undefined ? undefined : (0,plan_sources .Bb)(providers).get(planned.of)?.isHere;
    if (planned !== undefined && (isHere === undefined || (await isHere(planned, asker))))
        return [planned];
    const now = await (0,plan_sources .ev)(source, providers, asker);
    if (planned !== undefined && now.id !== planned.id) {
        throw new errors .yo(`${leg} was planned on ${planned.name ?? planned.id} (${planned.id}), which only the daemon of that job has; here it is ${now.id}. Give the source by a registry, or bake in the job that plans.`);
    }
    return [now];
}
async function refuseOtherBases(host, providers, passEnv, { leg, bases }) {
    const asker = (0,image_asker .Y)(host, { agent: 'bakehouse-bake', passEnv, buildRegistry: null, asksAnyHost: true });
    for (const base of (0,plan .u0)(bases)) {
        const isHere = (0,plan_sources .Bb)(providers).get(base.of)?.isHere;
        if (isHere === undefined || (await isHere(base, asker)))
            continue;
        throw new errors .yo(`${leg} was planned on ${base.name ?? base.id} as it was where it was planned (${base.id}); here it is another one, or none. Have the same there, name it by a URL and its checksum, or bake in the job that plans.`);
    }
}

;// CONCATENATED MODULE: ./.build/bake/planned-leg.js


























async function settle(host, providers, inputs) {
    if (inputs.leg !== '')
        return settlePlanned(host, providers, inputs);
    return { kind: 'settled', settled: await settleLeg(host, providers, inputs) };
}
async function settlePlanned(host, providers, inputs) {
    const opened = await (0,open_plan .u)(host, inputs.plan, inputs['plan-digest']);
    const leg = findLeg(opened, inputs.leg);
    const handoff = (0,hand_off .Sm)(providers, inputs.handoff, {
        fromArtifact: opened.fromArtifact,
        buildRegistry: opened.plan['build-registry'],
        hasArtifactService: host.kind === 'actions',
    });
    const buildRegistry = handoff.kind === 'registry' ? handoff.repository : opened.plan['build-registry'];
    const above = leg.parent === null ? undefined : opened.plan.legs.find((one) => one.leg === leg.parent);
    if (leg.parent !== null && above === undefined) {
        throw new errors .yo(`The plan has no leg ${leg.parent}, which ${leg.leg} builds on. Plan again.`);
    }
    const revocations = (0,revocation .Vv)(opened.plan.revocations ?? []);
    let parent = above === undefined ? undefined : await (0,bake_parent .gi)(host, inputs, opened, above);
    const isCheck = inputs.mode === 'validate';
    if (parent?.kind === 'unknown' && !isCheck)
        parent = await parentFromProvider(host, providers, inputs, parent.leg, opened.plan.legs, buildRegistry, revocations);
    if (parent?.kind === 'blocks' && !isCheck)
        return { kind: 'blocked', leg, reason: parent.reason, parent };
    if (parent?.kind === 'ready' && !isCheck)
        refuseRevokedParent(leg.leg, parent, opened.plan.legs, revocations);
    const identity = await identifyPlanned(host, providers, opened.plan, leg, inputs['pass-env']);
    refuseNoCommit(host, leg);
    if (!isCheck)
        await refuseOtherBases(host, providers, inputs['pass-env'], leg);
    const sources = await presentSources(host, providers, inputs['pass-env'], leg);
    if (!isCheck) {
        const starts = [...sources, ...(0,plan .u0)(identity.bases)].map(({ id }) => id);
        refuseRevokedStart(leg.leg, starts, revocations);
    }
    const values = (0,late_values .l)(host.run, new Date(), {
        key: leg.key,
        version: leg.version,
        isDirty: identity.dirty.length > 0,
    });
    if (parent?.kind === 'ready') {
        const image = (0,bake_parent .wq)(parent.leg, parent.record.images, leg.axes['region']);
        const started = { ...parent.leg, folder: (0,hand_off .KK)(host, parent.leg.work) };
        const id = await (0,hand_off .ie)(host, providers, inputs, buildRegistry, started, image);
        values
            .set('parent.id', id)
            .set('parent.name', parent.record.name)
            .set('parent.key', parent.leg.key ?? '');
    }
    if (parent !== undefined && parent.kind !== 'ready') {
        const read = identity.read?.template?.builds.map(({ type }) => type) ?? [];
        standInFor(providers, leg.work.builder === 'dockerfile' ? [leg.work.builder] : read, parent.leg, values);
    }
    if (!isCheck)
        await restoreTags(host, providers, inputs, opened, parent, buildRegistry);
    const [source] = sources;
    if (source !== undefined)
        values.set('source.id', source.id).set('source.name', source.name ?? '');
    const name = (0,placeholder .GS)(leg.name, values);
    values.set('name', name);
    return {
        kind: 'settled',
        settled: {
            leg: { leg: leg.leg, slug: leg.slug, image: leg.image, tier: leg.tier, axes: leg.axes },
            name,
            parent: parent?.kind === 'ready'
                ? { leg: parent.leg.leg, key: parent.leg.key, id: values.get('parent.id') ?? '' }
                : null,
            task: taskOf(host, inputs, leg, values, sources),
            identity,
            sources: [...sources, ...(0,plan .u0)(identity.bases)],
            late: values,
            tags: Object.entries(leg.tags).map(([tag, value]) => [tag, (0,placeholder .GS)(value, values)]),
            declaredTag: leg['declared-tag'],
            timeoutMinutes: leg.timeout,
            account: leg.account,
            retriesShellFlake: leg['retry-shell-flake'],
            handoff,
            revocations,
            foundation: parent?.kind === 'ready'
                ? {
                    leg: parent.leg.leg,
                    images: parent.record.images,
                    isBuiltOnLeg: parent.leg.parent !== null,
                    isNew: parent.record.status === 'baked',
                }
                : null,
        },
    };
}
function standInFor(providers, builders, parent, values) {
    const region = parent.axes['region'];
    const key = parent.key ?? 'unknown';
    const id = standInOf(providers, builders, {
        slug: parent.slug,
        key,
        ...(region === undefined ? {} : { region }),
    });
    values
        .set('parent.id', id ?? parent.leg)
        .set('parent.name', parent.leg)
        .set('parent.key', key);
}
function standInOf(providers, builders, leg) {
    const asked = builders.length === 0 ? providers : builders.flatMap((one) => (0,provider .lc)(one, providers) ?? []);
    return asked.map(({ standIn }) => standIn?.(leg)).find((one) => one !== undefined);
}
async function restoreTags(host, providers, inputs, opened, parent, buildRegistry) {
    const legs = new Map(opened.plan.legs.map((one) => [one.leg, one]));
    const revocations = (0,revocation .Vv)(opened.plan.revocations ?? []);
    for (let leg = legs.get(parent?.leg.parent ?? ''); leg !== undefined; leg = legs.get(leg.parent ?? '')) {
        if (leg['declared-tag'] === null)
            continue;
        let found = await (0,bake_parent .gi)(host, inputs, opened, leg);
        if (found.kind === 'unknown')
            found = await parentFromProvider(host, providers, inputs, leg, opened.plan.legs, buildRegistry, revocations);
        if (found.kind !== 'ready')
            throw new errors .yo(`${leg.leg}, which is further up, will not do: ${found.kind === 'blocks' ? found.reason : 'nothing is known of it'}.`);
        const image = (0,bake_parent .wq)(leg, found.record.images, leg.axes['region']);
        const wanted = { ...leg, folder: (0,hand_off .KK)(host, leg.work) };
        await (0,hand_off .ie)(host, providers, inputs, buildRegistry, wanted, image);
    }
}
function refuseNoCommit({ run }, { leg, name, tags, work }) {
    if (run.commit !== '')
        return;
    const used = (0,placeholder .Ap)({ name, tags, work });
    const found = ['git.sha', 'git.short'].find((one) => used.has(one));
    if (found === undefined)
        return;
    throw new errors .yo(`${leg} uses {${found}}, but the repository has no commit yet. Commit its files first, or call the image by something else.`);
}
function findLeg({ plan }, id) {
    const leg = plan.legs.find((one) => one.leg === id || one.aliases.includes(id));
    if (leg !== undefined)
        return leg;
    const ids = plan.legs.map((one) => one.leg);
    const near = (0,wording .qb)(id, ids);
    const hint = near === undefined ? `It has ${(0,inputs .A3)(ids.slice(0, 10))}.` : `Did you mean ${near}?`;
    throw new errors .yo(`The plan has no leg ${(0,inputs .WU)(id)}. ${hint}`);
}
function taskOf(host, inputs, leg, values, sources) {
    return leg.work.builder === 'packer'
        ? planned_leg_packerTask(host, inputs, leg, leg.work, values)
        : planned_leg_dockerfileTask(host, inputs, leg, leg.work, values, sources);
}
function planned_leg_packerTask(host, inputs, leg, work, values) {
    const { workspace } = host;
    const workingDirectory = (0,paths .CT)('The working directory', workspace, workspace, work['working-directory']);
    const filled = (texts) => texts.map((text) => (0,placeholder .GS)(text, values));
    const [only, except, extra] = [filled(work.only), filled(work.except), filled(work.arguments)];
    (0,run_arguments .x9)(`packer.only of ${leg.leg}`, only);
    (0,run_arguments .x9)(`packer.except of ${leg.leg}`, except);
    (0,run_arguments .Fg)(extra, `packer.arguments of ${leg.leg}`);
    return {
        builder: 'packer',
        template: work.substitutions === null
            ? (0,loaded_template .PM)(workspace, workingDirectory, (0,external_node_path_.join)(workspace, work.template))
            : renderedTemplate(host, leg.slug, work, values, workingDirectory),
        workingDirectory,
        only,
        except,
        vars: filledPairs(work.vars, values),
        secretVars: Object.entries(work['secret-vars']).map(([name, secret]) => [name, secretOf(inputs, secret)]),
        varFiles: work['var-files'].map((file) => (0,external_node_path_.join)(workspace, file)),
        retryVars: filledPairs(work['retry-vars'] ?? {}, values),
        varsInEnvironment: work['vars-in-environment'],
        arguments: extra,
    };
}
function renderedTemplate(host, slug, work, values, workingDirectory) {
    const { substitutions } = work;
    const render = (text) => substitutions === null
        ? text
        : (0,dollar_template .V)(text, {
            METADATA: (0,placeholder .GS)(substitutions.METADATA, values),
            NAME: (0,placeholder .GS)(substitutions.NAME, values),
            IMAGE: (0,placeholder .GS)(substitutions.IMAGE, values),
        });
    const loaded = (0,loaded_template .PM)(host.workspace, workingDirectory, (0,external_node_path_.join)(host.workspace, work.template), render);
    const path = (0,folder .rv)(host, slug);
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o700 });
    (0,files .vK)(path, loaded.texts[0] ?? '', 0o600);
    return { ...loaded, path, argument: path };
}
function planned_leg_dockerfileTask(host, inputs, leg, work, values, sources) {
    const { workspace } = host;
    const context = (0,paths .CT)('The build context', workspace, workspace, work.context);
    const [source] = sources;
    const parentId = values.get('parent.id');
    const base = source?.id ?? parentId;
    const extra = work.arguments.map((text) => (0,placeholder .GS)(text, values));
    (0,dockerfile_arguments .PL)(extra, `The arguments of ${leg.leg}`);
    return {
        builder: 'dockerfile',
        dockerfile: loadDockerfile(workspace, context, (0,external_node_path_.join)(workspace, work.file)),
        context,
        target: work.target === null ? null : (0,placeholder .GS)(work.target, values),
        platform: work.platform === null ? null : (0,placeholder .GS)(work.platform, values),
        args: filledPairs(work.args, values),
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
    return Object.entries(texts).map(([name, text]) => [name, (0,placeholder .GS)(text, values)]);
}
function secretOf(inputs, name) {
    const found = inputs['secret-vars'].find(([given]) => given === name);
    if (found !== undefined)
        return found[1];
    throw new errors .yo(`The plan names the secret ${name}, which the input "secret-vars" does not give. Add the line ${name}=\${{ secrets.… }}.`);
}


/***/ }),

/***/ 79763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  i: () => (  prepare),
  c: () => (  stopped)
});

var external_node_crypto_ = __webpack_require__(77598);
var errors = __webpack_require__(8005);
var disk = __webpack_require__(42279);
var rights = __webpack_require__(29340);
var external_node_path_ = __webpack_require__(76760);
var annotations = __webpack_require__(4541);
var secrets_environment = __webpack_require__(94463);
var late_values = __webpack_require__(49537);
var image_provider = __webpack_require__(33623);
var files_files = __webpack_require__(74555);
var process = __webpack_require__(63815);
var dockerfile_arguments = __webpack_require__(39205);
var dockerfile_builder = __webpack_require__(87558);
var inputs = __webpack_require__(88278);
var wording = __webpack_require__(37478);
var dockerfile_dockerfile = __webpack_require__(58315);
var syntax_error = __webpack_require__(85809);
;// CONCATENATED MODULE: ./.build/dockerfile/check.js




const PREDEFINED = /^(?:BUILDKIT_\w+|BUILDPLATFORM|TARGETPLATFORM|SOURCE_DATE_EPOCH|(?:HTTPS?|FTP|NO|ALL)_PROXY)$/i;
function checkDockerfile(text, wanted) {
    let dockerfile;
    try {
        dockerfile = (0,dockerfile_dockerfile .n)(text, new Map(wanted.args));
    }
    catch (error) {
        if (!(error instanceof syntax_error .C))
            throw error;
        return [{ level: 'error', message: error.message, line: error.line }];
    }
    if (dockerfile.unread.some(({ kind }) => kind === 'file'))
        return [];
    return [...checkTarget(dockerfile, wanted.target), ...checkArguments(dockerfile, wanted.args)];
}
function checkTarget({ stages }, target) {
    const names = stages.flatMap(({ name }) => name ?? []);
    if (target === null || names.includes(target.toLowerCase()) || Number(target) < stages.length)
        return [];
    const message = `The Dockerfile has no stage ${(0,inputs .WU)(target)}.${hint(target, names)}`;
    return [{ level: 'error', message, line: undefined }];
}
function checkArguments({ args }, given) {
    const declared = [...new Set(args.map(({ name }) => name))];
    return given
        .map(([name]) => name)
        .filter((name) => !declared.includes(name) && !PREDEFINED.test(name))
        .map((name) => ({
        level: 'warning',
        message: `The Dockerfile declares no ARG ${(0,inputs .WU)(name)}, so its value is used nowhere.${hint(name, declared)}`,
        line: undefined,
    }));
}
function hint(name, names) {
    const near = (0,wording .qb)(name, names);
    return near === undefined ? '' : ` Did you mean ${near}?`;
}

var daemon = __webpack_require__(78041);
;// CONCATENATED MODULE: ./.build/dockerfile/labels.js
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
function ownLabels({ leg, tier, ref, recipe, key, epoch, }) {
    return [
        ['dev.bakehouse.leg', leg],
        ['dev.bakehouse.tier', tier],
        ['dev.bakehouse.ref', ref],
        ['dev.bakehouse.recipe', recipe ?? ''],
        ['dev.bakehouse.key', key ?? ''],
        ['dev.bakehouse.epoch', epoch ?? ''],
    ];
}

var dockerfile_run = __webpack_require__(60834);
var paths = __webpack_require__(56408);
;// CONCATENATED MODULE: ./.build/bake/dockerfile-bake.js















async function prepareDockerfile(host, { providers, connectDaemon }, inputs, task, bakeContext) {
    const { dockerfile, context } = task;
    const { folder, mark, settled } = bakeContext;
    const secretNames = task.secrets.map(([name]) => name);
    const base = (0,daemon .O)(host.environment, inputs['pass-env'], folder.temporary, mark);
    const docker = connectDaemon((0,process .E_)(base));
    (0,dockerfile_arguments .lU)(task.arguments, host.environment, base);
    const builder = await (0,dockerfile_builder .Lx)(docker, base);
    (0,dockerfile_builder .KK)(builder, secretNames);
    const build = dockerBuild(host, task, bakeContext);
    const command = (0,dockerfile_arguments .Oe)(build, builder);
    const environment = { ...base, ...command.environment };
    const secrets = [
        ...new Set([
            ...task.secrets.map(([, value]) => value),
            ...(0,secrets_environment .w2)(environment, (0,secrets_environment .QI)(host.environment)),
        ]),
    ].filter((value) => value !== '');
    const names = (what, all) => all.length === 0 ? [] : [`${what} ${all.join(', ')}`];
    const argNames = task.args.map(([name]) => name);
    const bake = { task, bakeContext, build, command, environment, secrets, docker };
    return {
        name: 'docker',
        stage: 'DockerBuild',
        logName: 'docker.log',
        workingDirectory: context,
        recipe: dockerfile.path,
        tools: { packer: null, plugins: {}, docker: builder },
        variables: [...new Set([...argNames, ...secretNames])].sort(),
        secrets,
        retryVariables: [],
        providers: keepersOf(providers),
        unasked: [],
        facts: [
            (0,dockerfile_builder .nG)(builder),
            `Leg ${settled.leg.leg}, Dockerfile ${dockerfile.shown}, context ${(0,paths .X5)(host, context)}`,
            ...names('Build arguments', argNames),
            ...names('Secrets', secretNames),
        ],
        validate: async (on) => validate(on, inputs, task),
        bake: async (on, run) => (0,dockerfile_run .S)(on, bake, run),
    };
}
function keepersOf(providers) {
    const keeper = (0,image_provider .lc)('dockerfile', providers);
    return keeper === undefined ? [] : [{ name: keeper.name, account: null, regions: [], claims: [], otherBuilds: [] }];
}
function validate(host, inputs, { dockerfile, args, target }) {
    const complaints = checkDockerfile(dockerfile.text, { args, target });
    const isJudge = inputs.mode === 'validate';
    (0,annotations .u)(host, complaints
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
        throw new errors .yo(`The Dockerfile is not valid: ${error.message}`);
}
function dockerBuild(host, task, { folder, mark, settled }) {
    const { leg } = settled.leg;
    const { tier } = settled.leg;
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
            (0,files_files .vK)(path, value);
            return { id, path };
        }),
        tags: task.references,
        labels: describingLabels({
            title: settled.name,
            version: task.version,
            revision: commit === '' || settled.identity.dirty.length === 0 ? commit : `${commit}${late_values .j}`,
            source: server === '' || repository === '' ? '' : `${server}/${repository}`,
            base: task.base,
            leg,
            tier,
        }, task.labels),
        ownLabels: ownLabels({
            leg,
            tier,
            ref: host.run.ref,
            recipe: settled.identity.recipe,
            key: settled.identity.key,
            epoch: settled.identity.epoch,
        }),
        usesCache: settled.identity.epoch === undefined,
        extra: task.arguments,
        idFile: (0,dockerfile_run .l)(folder),
        mark,
    };
}

var bake_folder = __webpack_require__(10736);
var secrets_secrets = __webpack_require__(11217);
;// CONCATENATED MODULE: ./.build/packer/run/diagnostics.js
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
function diagnosticText({ summary, detail }) {
    return (detail === '' ? summary : `${summary}: ${detail}`).replace(/\s+/g, ' ');
}
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
function jsonError(text) {
    const start = text.indexOf('Error parsing JSON: ');
    return start === -1 ? '' : text.slice(start, start + 4096);
}

var own_mark = __webpack_require__(97768);
var preflight = __webpack_require__(3636);
;// CONCATENATED MODULE: ./.build/packer/run/claims.js


const NULL_BUILDER = 'null';
function claimsOf(provider, builds, template, texts) {
    const isOther = (type) => !provider.builders.some((pattern) => pattern.test(type));
    const named = [...builds, ...template.builds].flatMap(({ name, type }) => (isOther(type) ? [name] : []));
    return {
        claims: provider.sweep?.claims?.(texts) ?? [],
        otherBuilds: [...new Set([...(0,preflight .pl)(builds, template).filter(isOther), ...named])].toSorted(),
    };
}
function unaskedTypes(builds, template, providers) {
    const isLookedAfter = (type) => {
        const sweep = (0,image_provider .lc)(type, providers)?.sweep;
        return type === NULL_BUILDER || (sweep !== undefined && sweep.except?.types.test(type) !== true);
    };
    return [...new Set((0,preflight .pl)(builds, template))].filter((type) => !isLookedAfter(type)).toSorted();
}
function unprovable(builds, template, texts, providers) {
    const types = (0,preflight .pl)(builds, template);
    return providers.flatMap(({ title, builders, sweep }) => {
        const own = types.filter((type) => builders.some((pattern) => pattern.test(type)));
        const reason = own.length === 0 ? undefined : sweep?.unprovable?.(own, texts);
        return reason === undefined ? [] : [{ title, reason }];
    });
}

var run_environment = __webpack_require__(20282);
var program = __webpack_require__(85987);
var run_selection = __webpack_require__(15537);
var command = __webpack_require__(40039);
var process_relay = __webpack_require__(70164);
var run_arguments = __webpack_require__(835);
var run_observer = __webpack_require__(38931);
;// CONCATENATED MODULE: ./.build/packer/run/validate.js




async function runValidate(host, packer, args, cwd, environment, secrets) {
    const { exitCode, stdout, stderr } = await (0,command .d1)(packer.path, (0,run_arguments .Tr)(args), {
        cwd,
        limitMs: command .GF,
        environment: { ...environment, CHECKPOINT_DISABLE: '1' },
    });
    const observer = new run_observer .nu();
    let text = '';
    const relay = (0,process_relay .CR)(secrets, (lines) => observer.reader.render(lines), (lines) => {
        text += lines;
    });
    relay.push(Buffer.from(`${stdout}\n`));
    relay.end();
    const errors = (0,process_relay .CR)(secrets, (lines) => lines, (lines) => {
        text += lines;
    });
    errors.push(Buffer.from(stderr));
    errors.end();
    if (text !== '')
        host.info(text.trimEnd());
    return { valid: exitCode === 0, text };
}

var run_variables = __webpack_require__(81267);
var bake_asked = __webpack_require__(25021);
;// CONCATENATED MODULE: ./.build/bake/naming-rules.js


const COMPUTED = '{{';
function checkNamingRules({ leg: { leg }, tags }, builds, providers) {
    const given = Object.fromEntries(tags);
    const problems = builds.flatMap(({ type, literals, file, line }) => {
        const rules = (0,image_provider .lc)(type, providers)?.rules;
        const name = rules?.nameSetting === undefined ? undefined : literals[rules.nameSetting];
        const ofName = typeof name === 'string' && !name.includes(COMPUTED) ? rules?.name?.(name, type) : undefined;
        const ofTags = rules?.tags?.(given);
        return [
            ...(ofName === undefined ? [] : [`${leg}: ${ofName} (${file}:${line}).`]),
            ...(ofTags === undefined ? [] : [`${leg}: ${ofTags}.`]),
        ];
    });
    if (problems.length > 0)
        throw new errors .yo([...new Set(problems)].join('\n'));
}

;// CONCATENATED MODULE: ./.build/bake/loans.js




async function withLoans(host, request, work) {
    const { providers, template, types, given, folder } = request;
    const declared = new Set(template.variables.map(({ name }) => name));
    const loans = [];
    try {
        for (const provider of new Set(types.map((type) => (0,image_provider .lc)(type, providers)))) {
            const lends = provider?.lends;
            const isWanted = lends?.variables.every((name) => declared.has(name) && !given.includes(name)) === true;
            const loan = isWanted ? await lends.open(host) : undefined;
            if (loan !== undefined)
                loans.push(loan);
        }
        const secrets = loans.flatMap((loan) => loan.secrets);
        for (const secret of secrets)
            host.secret(secret);
        const files = loans.map(({ values }, index) => {
            const path = (0,external_node_path_.join)(folder, `lent-${index}${template.kind === 'hcl2' ? '.pkrvars.hcl' : '.json'}`);
            (0,files_files .vK)(path, (0,run_variables .m)(values, template));
            return path;
        });
        return await work({ files, secrets });
    }
    finally {
        await Promise.all(loans.map((loan) => loan.end()));
    }
}

var external_node_fs_ = __webpack_require__(73024);
var long_process = __webpack_require__(66302);
var image_outcome = __webpack_require__(43036);
var artifact_id = __webpack_require__(90551);
var template_step = __webpack_require__(98576);
;// CONCATENATED MODULE: ./.build/packer/run/blame.js

function blamedProvisioner(template, build, starts) {
    const ofBuild = starts.filter((start) => start.build === build).map(({ text }) => text);
    const last = ofBuild.at(-1);
    if (last === undefined)
        return undefined;
    const type = typeOf(last);
    const candidates = template.provisioners.filter((one) => !one.isCleanup && one.type === type && (0,template_step .Gl)(one, build));
    const script = /script: (.+)$/s.exec(last)?.[1];
    const byScript = candidates.find(({ scripts }) => script !== undefined && scripts.includes(script));
    if (byScript !== undefined)
        return byScript;
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

var leftovers = __webpack_require__(7650);
var schemas = __webpack_require__(2503);
;// CONCATENATED MODULE: ./.build/packer/run/manifest.js



const manifest = schemas .Ikc({
    builds: schemas .YOg(schemas .Ikc({
        name: schemas .YjP(),
        builder_type: schemas .YjP(),
        files: schemas .YOg(schemas .Ikc({ name: schemas .YjP() })).nullish(),
        artifact_id: schemas .YjP(),
        packer_run_uuid: schemas .YjP(),
    })),
    last_run_uuid: schemas .YjP(),
});
function readManifests(template, workingDirectory, startedAt) {
    const paths = new Set(template.postProcessors
        .filter(({ type }) => type === 'manifest')
        .map(({ literals }) => (typeof literals['output'] === 'string' ? literals['output'] : 'packer-manifest.json')));
    const nameOf = (name, type) => template.builds.find((build) => build.sourceName === name && build.type === type)?.name ?? name;
    return [...paths].flatMap((path) => readManifest((0,external_node_path_.resolve)(workingDirectory, path), startedAt, nameOf));
}
function readManifest(path, startedAt, nameOf) {
    try {
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

var failure = __webpack_require__(52910);
;// CONCATENATED MODULE: ./.build/packer/run/outcome.js



function decideOutcome(ending, observer, words = new Map(), complaints = readDiagnostics(observer.diagnosticsText, undefined)) {
    const { exitCode } = ending;
    const clear = (0,image_outcome .zH)(ending);
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
    return { status: 'failed', failure: describe(exitCode, observer, words, complaints) };
}
function describe(exitCode, observer, words, complaints) {
    const first = complaints.find(({ level }) => level === 'error');
    if (!observer.started && first !== undefined) {
        const text = diagnosticText(first);
        return { class: classifyFailure(text, false), message: text };
    }
    if (exitCode !== undefined && exitCode > 128) {
        const message = `Packer was killed by signal ${exitCode - 128}, not by this step; a machine short of memory does that.`;
        return { class: 'unknown', message };
    }
    const errors = observer.buildErrors.map(({ build, text }) => `${build}: ${quoted(text, words.get(build))}`);
    const lines = observer.errorLines
        .map((line) => line.trim())
        .filter((line) => line !== '' && !/^==> \S+: $/.test(line));
    const text = [...errors, ...lines].join('\n');
    const message = errors[0] ?? lines.at(-1) ?? `Packer ended with exit code ${exitCode} and said nothing.`;
    const byErrors = classifyFailure(errors.join('\n'), observer.started);
    const [failed] = observer.buildErrors;
    const byWords = failed === undefined ? undefined : words.get(failed.build)?.failure;
    const failureClass = byWords ?? (byErrors === 'unknown' ? classifyFailure(text, observer.started) : byErrors);
    return { class: failureClass, message: message.replace(/\s+/g, ' ').slice(0, 1000) };
}
function quoted(text, words) {
    if (words === undefined)
        return text;
    return SAYS_NOTHING.test(text) ? text.replace(SAYS_NOTHING, () => words.line) : `${text} (${words.line})`;
}
const SAYS_NOTHING = /Bad exit status: \d+/;
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
function classifyFailure(text, started) {
    const found = (0,failure .be)(text) ?? SIGNS.find(([, sign]) => sign.test(text))?.[0];
    if (!started && (found === undefined || found === 'provisioner'))
        return 'validation';
    return found ?? 'unknown';
}

var hcl_block = __webpack_require__(44500);
;// CONCATENATED MODULE: ./.build/packer/run/without-image.js


const SETTINGS = ['skip_create_image', 'discard', 'skip_export'];
function withoutImage(template, providers) {
    const settings = [...providers.flatMap(({ artifacts }) => artifacts?.withoutImage ?? []), ...SETTINGS];
    for (const { blocks, file } of template.builds) {
        for (const block of blocks) {
            const name = settings.find((one) => (0,hcl_block .Zc)(block, one) === true);
            if (name !== undefined)
                return `${name} at ${file}:${(0,hcl_block .w4)(block, name)?.line ?? block.line}`;
        }
    }
    return null;
}
function isWithoutImage(artifacts) {
    return artifacts.length > 0 && artifacts.every(({ builderId }) => builderId === without_image_NULL_BUILDER);
}
const without_image_NULL_BUILDER = 'fnoeding.null';
function keptImages(images, template, providers) {
    return images.filter((image) => {
        const build = template.builds.find(({ name }) => name === image.build);
        const own = (0,image_provider .li)(image.provider, providers)?.artifacts?.ownRegion;
        return image.region === 'local' || build === undefined || own === undefined || isKept(image.region, build, own);
    });
}
function isKept(region, { blocks }, own) {
    const last = (read) => blocks.map(read).findLast((value) => value !== undefined);
    if (last((block) => (0,hcl_block .Zc)(block, own.dropped)) !== true)
        return true;
    const copies = last((block) => (0,hcl_block .iw)(block, own.copies));
    if (copies !== undefined)
        return copies.includes(region);
    return last((block) => (0,hcl_block .Zc)(block, 'region')) !== region;
}

var results = __webpack_require__(71201);
;// CONCATENATED MODULE: ./.build/packer/run/stepping.js

const QUESTION = 'Press enter to continue. ';
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
const BUILD_LINE = /^(?:==>|\s{3}) .+?: /;
class SpokenLines {
    #started = false;
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
const LOGGED = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d machine readable: ([^[]*) \[\]string\{(.*)\}$/;
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
function addLoggedEvents(log, to) {
    if (!(0,external_node_fs_.existsSync)(log))
        return '';
    const events = loggedEvents((0,external_node_fs_.readFileSync)(log, 'utf8'));
    (0,external_node_fs_.appendFileSync)(to, events);
    return events;
}
function goStrings(text) {
    return [...text.matchAll(QUOTED)].flatMap(([, inner = '', end]) => end === '"' ? inner.replace(ESCAPE, unescaped) : []);
}
const QUOTED = /"((?:[^"\\]|\\[^])*)("|\\?$)/g;
const ESCAPE = /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|(.))/g;
const SHORT = { a: '\u0007', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
function unescaped(_, byte, short, long, letter = '') {
    const code = byte ?? short ?? long;
    if (code === undefined)
        return SHORT[letter] ?? letter;
    const point = Number.parseInt(code, 16);
    return point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);
}
function escaped(text) {
    return text.replaceAll(',', COMMA).replaceAll('\r', '\\r').replaceAll('\n', '\\n');
}

;// CONCATENATED MODULE: ./.build/packer/run/named-option.js

const REFUSED = /(unknown|Deprecated) configuration key: '"?([^'"\n]{1,200})"?'/g;
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
function placesOf(option, build, { builds, provisioners, postProcessors }) {
    const isMeant = (name) => build === undefined || name === build;
    const steps = [...provisioners, ...postProcessors].filter((step) => build === undefined || (0,template_step .Gl)(step, build));
    const blocks = [
        ...builds
            .filter(({ name }) => isMeant(name))
            .flatMap(({ file, blocks: own }) => own.map((block) => ({ file, block }))),
        ...steps,
    ];
    const [outer] = option.split(/[.[]/, 1);
    return blocks.flatMap(({ file, block }) => block.attributes.filter(({ name }) => name === outer).map(({ line }) => ({ file, line })));
}

;// CONCATENATED MODULE: ./.build/bake/packer-run.js



















async function runPacker(host, bake, run) {
    const { task, bakeContext, providers } = bake;
    const { template, workingDirectory } = task;
    const { folder } = bakeContext;
    const own = (0,process .E_)(bake.environment);
    const asked = (0,bake_asked .iN)(bake.keepers, providers, { folder, startedAt: run.startedAt }, own);
    const room = { builds: bake.builds, workingDirectory, slug: bakeContext.settled.leg.slug };
    for (const one of asked)
        await one.provider.sweep?.makeRoom?.(one.bake, room);
    const observer = new run_observer .nu(providers, Date.now, (provider) => watches.get(provider)?.poke());
    const watches = await watchesOf(asked, observer);
    const spoken = bakeContext.isStepping ? new SpokenLines() : undefined;
    const read = (lines) => observer.reader.render(lines);
    const end = await (0,long_process .b)(host, {
        name: 'Packer',
        program: bake.packer.path,
        args: (0,run_arguments .fb)({ ...bake.arguments, ...(run.withRetryVars ? { varFiles: bake.retryVarFiles } : {}) }),
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
            return hurry(watches);
        },
    });
    if (spoken !== undefined)
        read(addLoggedEvents(folder.debugLog, folder.stdout));
    const stopped = Promise.allSettled([...watches.values()].map((watch) => watch.stop()));
    run.onEnd(end);
    const nameOf = (told) => (0,run_selection .x)(template.model, told);
    const told = observer.artifacts;
    const left = end.exitCode === 0 ? [] : readManifests(template.model, workingDirectory, run.startedAt);
    const unreported = left.filter(({ id }) => !told.some((artifact) => artifact.id === id));
    const found = keptImages((0,artifact_id .M)([...told, ...unreported], nameOf, providers), template.model, providers);
    const completing = { providers, environment: own, workingDirectory, accounts: (0,bake_asked .s1)(bake.keepers) };
    const images = end.exitCode === undefined ? [] : await (0,results .M)(found, completing);
    const ending = {
        ...(0,image_outcome .z6)(end, run.interrupt.at() !== undefined, run.timeoutMinutes, images.length),
        withoutImage: withoutImage(template.model, providers),
        allowsNoImage: bake.inputs['allow-no-image'] || isWithoutImage(told),
    };
    const words = await wordsOf(providers, asked, observer, folder.stdout);
    const complaints = templateComplaints(host, task, observer.diagnosticsText);
    const outcome = decideOutcome(ending, observer, words, complaints);
    return {
        outcome,
        images,
        steps: observer.timeline.end(),
        warnings: observer.ledger.warnings,
        annotations: annotationsOf(complaints, task.template, observer, outcome, words),
        sweep: async (deadline) => {
            await stopped;
            return (0,leftovers .X)({
                providers,
                asked,
                unasked: bake.unasked,
                observer,
                kept: images.map(({ id }) => id),
                keepOnFailure: bake.inputs['keep-on-failure'],
                deadline,
            });
        },
        tidy: async () => {
            await stopped;
            return (0,leftovers .D)(asked, observer);
        },
    };
}
async function watchesOf(asked, observer) {
    const watches = await Promise.all(asked.map(async ({ provider, bake }) => {
        const watch = await provider.sweep?.watch?.(bake, () => observer);
        return watch === undefined ? [] : [[provider.name, watch]];
    }));
    return new Map(watches.flat());
}
async function hurry(watches) {
    await Promise.allSettled([...watches.values()].map((watch) => watch.hurry()));
}
async function wordsOf(providers, asked, observer, stdout) {
    const found = new Map();
    if (observer.buildErrors.length === 0)
        return found;
    try {
        const lines = (0,run_observer .fA)(stdout);
        for (const { build, text } of observer.buildErrors) {
            for (const { name, reason } of providers) {
                const bake = asked.find(({ provider }) => provider.name === name)?.bake;
                const words = await reason?.(lines, build, text, bake && { bake, words: observer });
                if (words !== undefined)
                    found.set(build, words);
            }
        }
    }
    catch {
    }
    return found;
}
function annotationsOf(complaints, template, observer, outcome, words) {
    const diagnostics = complaints.map(annotationOf);
    const annotations = outcome.status === 'failed' ? [...diagnostics] : diagnostics.filter(({ level }) => level !== 'error');
    const failureClass = outcome.failure?.class;
    for (const { build, text } of observer.buildErrors) {
        const title = `Build ${build} failed (${failureClass ?? 'unknown'})`;
        const message = quoted(text, words.get(build)).replace(/\s+/g, ' ');
        const provisioner = blamedProvisioner(template.model, build, observer.provisionerStarts);
        if (provisioner !== undefined && failureClass === 'provisioner')
            annotations.push(provisionerAnnotation(provisioner, title, message));
        else
            annotations.push({ level: 'error', title, message, file: template.mainFile });
    }
    return annotations;
}
function templateComplaints(host, { template, workingDirectory }, text) {
    const inWorkspace = readDiagnostics(text, undefined).map((one) => ({
        ...one,
        file: one.file === undefined ? template.mainFile : (0,paths .X5)(host, one.file, workingDirectory),
    }));
    return withOptionPlaces(inWorkspace, template.model);
}

;// CONCATENATED MODULE: ./.build/bake/packer-bake.js




















async function preparePacker(host, all, inputs, task, bakeContext) {
    const { template, workingDirectory } = task;
    const { folder, mark } = bakeContext;
    const selection = (0,run_selection .w)(template.model, task.only, task.except);
    const chosen = settledBuilds(bakeContext, selection.builds);
    checkNamingRules(bakeContext.settled, chosen, all);
    const unasked = unaskedTypes(selection.builds, template.model, all);
    const folders = {
        temporary: folder.temporary,
        debugLog: inputs['debug-log'] || bakeContext.isStepping ? folder.debugLog : undefined,
    };
    const own = (0,run_environment .g)(host.environment, inputs['pass-env'], folders, mark);
    const environment = task.varsInEnvironment ? (0,run_environment .s)(own, [...task.vars, ...task.secretVars]) : own;
    const ownMark = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const marked = (0,own_mark .LR)(template.model.variables, ownMark);
    const variables = await (0,run_variables .X)({
        template: template.model,
        reserved: [[own_mark .l6, ownMark]],
        workspace: host.workspace,
        workingDirectory,
        varFiles: task.varFiles,
        vars: task.vars,
        secretVars: task.secretVars,
        retryVars: task.retryVars,
        folder: folder.path,
    });
    for (const value of variables.secrets)
        host.secret(value);
    const recipe = readRecipeOf(task, chosen, variables.texts);
    const [packer, ...providers] = await Promise.all([
        (0,program .ym)(environment, host.kind),
        ...(0,preflight .Ou)(selection.builds, template.model, all).map(async (provider) => {
            const claims = claimsOf(provider, selection.builds, template.model, template.texts);
            const asking = {
                host,
                environment: (0,process .E_)(environment),
                recipe,
                account: inputs.account,
                workingDirectory,
                slug: bakeContext.settled.leg.slug,
            };
            return (0,bake_asked .BB)(provider, asking, { ...claims, claims: [...claims.claims, ...marked] });
        }),
    ]);
    (0,preflight .dJ)(packer, template.model, host.kind);
    const bake = {
        inputs,
        task,
        bakeContext,
        packer,
        environment,
        builds: recipe.builds,
        providers: all,
        keepers: providers,
        unasked,
        secrets: [...new Set([...variables.secrets, ...(0,secrets_environment .w2)(environment, (0,secrets_environment .QI)(host.environment))])],
        arguments: {
            template: template.argument,
            only: selection.only,
            except: selection.except,
            varFiles: variables.files,
            onError: inputs['on-error'],
            parallelBuilds: inputs['parallel-builds'],
            isStepping: bakeContext.isStepping,
            extra: task.arguments,
        },
        retryVarFiles: variables.retryFiles,
    };
    const builds = selection.builds.map(({ name }) => name).join(', ');
    const { leg } = bakeContext.settled.leg;
    return {
        name: 'Packer',
        stage: 'RunPacker',
        logName: 'packer.log',
        workingDirectory,
        recipe: template.path,
        tools: { packer: packer.version, plugins: (0,program .fS)(environment, template.model) },
        variables: variables.names,
        secrets: bake.secrets,
        retryVariables: task.retryVars.map(([name]) => name),
        providers,
        unasked,
        facts: [
            `Packer ${packer.version} (${packer.path})`,
            `Leg ${leg}, template ${(0,paths .X5)(host, template.path)}, builds ${builds === '' ? 'as Packer finds them' : builds}`,
            ...(variables.names.length > 0 ? [`Variables ${variables.names.join(', ')}`] : []),
            ...unprovable(selection.builds, template.model, template.texts, all).map(listedOnly),
            ...unaskedClouds(unasked),
        ],
        validate: async (on) => packer_bake_validate(on, bake),
        bake: async (on, run) => {
            const lending = {
                providers: all,
                template: template.model,
                types: selection.builds.map(({ type }) => type),
                given: variables.names,
                folder: folder.path,
            };
            return withLoans(on, lending, async ({ files, secrets }) => runPacker(on, lentTo(bake, files, secrets), run));
        },
    };
}
function lentTo(bake, files, secrets) {
    const varFiles = [...bake.arguments.varFiles, ...files];
    return {
        ...bake,
        arguments: { ...bake.arguments, varFiles },
        retryVarFiles: [...bake.retryVarFiles, ...files],
        secrets: [...bake.secrets, ...secrets],
    };
}
function settledBuilds({ settled }, chosen) {
    const resolved = settled.identity.read?.template?.builds ?? [];
    return chosen.map((build) => resolved.find(({ name }) => name === build.name) ?? build);
}
async function packer_bake_validate(host, bake) {
    const { inputs, packer, environment, secrets, task } = bake;
    const { template, workingDirectory } = task;
    const wanted = inputs.validate === 'true' || (inputs.validate === 'auto' && template.model.dataSources.length > 0);
    if (!wanted && inputs.mode !== 'validate')
        return;
    const validation = await host.group('Validation', () => runValidate(host, packer, bake.arguments, workingDirectory, environment, secrets));
    const scrub = (0,secrets_secrets .EN)(secrets);
    const complaints = templateComplaints(host, task, validation.text);
    (0,annotations .u)(host, complaints.map((one) => {
        const annotation = annotationOf(one);
        return { ...annotation, message: scrub(annotation.message), title: scrub(annotation.title ?? '') };
    }));
    if (!validation.valid) {
        const first = complaints.find(({ level }) => level === 'error');
        const said = first === undefined ? validation.text.trim().split('\n').at(-1) : diagnosticText(first);
        throw new errors .yo(`The template is not valid: ${scrub(said ?? '')}`);
    }
}
function listedOnly({ title, reason }) {
    return `If this bake is cancelled or fails, what it leaves on ${title} is listed with the commands that remove it, and not removed: ${reason}, so nothing proves what is its own.`;
}
function unaskedClouds(types) {
    if (types.length === 0)
        return [];
    return [
        `If this bake is cancelled or fails, nobody looks for what ${types.join(', ')} left; what Packer named of it is listed.`,
    ];
}
function readRecipeOf({ template, vars }, builds, variableTexts) {
    return {
        builds: builds.map(preflight .I),
        regions: template.model.builds.flatMap(({ literals }) => typeof literals['region'] === 'string' ? [literals['region']] : []),
        texts: template.texts,
        values: vars.map(([, value]) => value),
        variableTexts,
    };
}

var sightings = __webpack_require__(67942);
;// CONCATENATED MODULE: ./.build/bake/prepare.js








async function prepare(host, means, inputs, settled, isStepping) {
    (0,rights .C)('bake');
    const folder = (0,bake_folder ._q)(host, ({ journal }) => host.saveState('journal', journal));
    try {
        (0,disk .Op)(host, [folder.path, host.workspace], inputs['min-free-disk']);
        const mark = (0,external_node_crypto_.randomBytes)(16).toString('hex');
        const bakeContext = { settled, folder, mark, sightings: new sightings .l(folder), isStepping };
        const { task } = settled;
        const builder = task.builder === 'packer'
            ? await preparePacker(host, means.providers, inputs, task, bakeContext)
            : await prepareDockerfile(host, means, inputs, task, bakeContext);
        return { ...bakeContext, builder, legFolder: (0,bake_folder .Dn)(host, settled.leg) };
    }
    catch (error) {
        (0,bake_folder .U5)(folder);
        throw error;
    }
}
function stopped() {
    return new errors .yo('The run was cancelled before the build began.');
}


/***/ }),

/***/ 45057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ek: () => (  dirtyOf),
    Lf: () => (  withStage),
    Mg: () => (  builderStage),
    Mw: () => (  firstStages),
    Mx: () => (  newRecord),
    cB: () => (  endedStages),
    lX: () => (  recordPath),
    r7: () => (  isBeforeBuilder),
    rh: () => (  writeRecord),
    vh: () => (  VENDORING)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56408);
  var _image_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24375);




const VENDORING = 'RunBerksVendor';
function newRecord(host, prepared, stages) {
    const { settled, builder } = prepared;
    const { leg } = settled;
    const { run } = host;
    return {
        ...(0,_image_record_js__WEBPACK_IMPORTED_MODULE_3__  .VI)(leg),
        name: settled.name,
        key: settled.identity.key,
        recipe: settled.identity.recipe,
        ...(settled.identity.epoch === undefined ? {} : { epoch: settled.identity.epoch }),
        status: 'cancelled',
        builder: settled.task.builder,
        images: [],
        parent: settled.parent,
        sources: [...settled.sources],
        git: {
            repository: run.repository,
            commit: run.commit,
            ref: run.ref,
            template: (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__  .pS)(host.workspace, builder.recipe),
            ...dirtyOf(settled.identity),
        },
        tools: builder.tools,
        run: { url: run.url, id: run.id, attempt: run.attempt },
        'baked-in': run.id,
        previous: null,
        variables: [...builder.variables],
        stages: [...stages],
        leftovers: [],
        failure: null,
        verification: null,
        publications: [],
    };
}
function dirtyOf({ dirty }) {
    return dirty.length === 0 ? {} : { dirty: [...dirty] };
}
function recordPath(legFolder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(legFolder, 'record.json');
}
function writeRecord(path, record) {
    (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__  .vK)(path, `${JSON.stringify(record, null, 2)}\n`, 0o644);
}
function firstStages(builder, start) {
    const names = ['GitClone', 'GitCheckout', VENDORING, 'RunPacker'];
    const all = names.includes(builder) ? names : [...names, builder];
    return all.map((name) => name === builder
        ? { name, status: 'running', start: start.toISOString(), end: null }
        : { name, status: 'skipped', start: null, end: null });
}
function isBeforeBuilder({ builder, stages }) {
    return stages.find(({ name }) => name === builderStage(builder))?.start === null;
}
function builderStage(builder) {
    return builder === 'packer' ? 'RunPacker' : 'DockerBuild';
}
function withStage(stages, name, change) {
    return stages.map((stage) => (stage.name === name ? { ...stage, ...change } : stage));
}
function endedStages(stages, status, end) {
    return stages.map((stage) => {
        if (stage.status === 'running')
            return { ...stage, status, end: end.toISOString() };
        return stage.status === 'pending' ? { ...stage, status: 'skipped' } : stage;
    });
}


/***/ }),

/***/ 67942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    l: () => (  Sightings)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);



const sighted = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    processes: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ pid: zod__WEBPACK_IMPORTED_MODULE_2__  .aig().int().positive(), startTime: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().min(1) })),
});
class Sightings {
    #path;
    #processes;
    constructor({ sightings }) {
        this.#path = sightings;
        this.#processes = readSighted(sightings);
    }
    get processes() {
        return this.#processes;
    }
    running(processes) {
        this.#processes = processes;
        try {
            (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__  .vK)(this.#path, JSON.stringify({ processes }));
        }
        catch {
        }
    }
}
function readSighted(path) {
    try {
        return sighted.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'))).processes;
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 59907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    g: () => (  sweepProcesses)
  });
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94850);
  var _core_process_descendants_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58966);
  var _core_process_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63815);



const GRACE_MS = 2000;
async function sweepProcesses(mark, seen) {
    const ours = new Map();
    const running = async () => {
        for (const one of await oursNow(mark, [...seen, ...ours.values()]))
            ours.set(`${one.pid} ${one.startTime}`, one);
        const states = await Promise.all([...ours.values()].map(async (one) => ((await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .W_)(one.pid, one.startTime)) ? [one] : [])));
        return states.flat();
    };
    const areOver = async () => (await running()).length === 0;
    if (await areOver())
        return [];
    for (const { pid } of await running())
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .vG)(pid, 'SIGTERM');
    await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .a0)(areOver, (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() + GRACE_MS);
    for (const { pid } of await running())
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .vG)(pid, 'SIGKILL');
    await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .a0)(areOver, (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__  .rj)() + GRACE_MS);
    const left = new Set(await running());
    return [...ours.values()].map((one) => ({
        kind: 'process',
        id: String(one.pid),
        region: null,
        ...(left.has(one)
            ? { state: 'left', reason: 'it was started by this bake and does not end', command: `kill -KILL ${one.pid}` }
            : { state: 'removed', reason: 'it was started by this bake and went on after it', command: null }),
    }));
}
async function oursNow(mark, known) {
    const marked = await Promise.all((0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .w4)(_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .M$, mark).map(async (pid) => {
        const startTime = await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .P2)(pid);
        return startTime === undefined ? [] : [{ pid, startTime }];
    }));
    return (0,_core_process_descendants_js__WEBPACK_IMPORTED_MODULE_1__  .wz)((0,_core_process_descendants_js__WEBPACK_IMPORTED_MODULE_1__  .oI)(), [...known, ...marked.flat()], process.pid);
}


/***/ }),

/***/ 59395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CS: () => (  NO_TURN),
    Vm: () => (  takeTurn),
    XC: () => (  takeOverTurn)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94850);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);
  var _core_process_lock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36779);
  var _core_process_process_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63815);
  var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94463);
  var _image_provider_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(33623);
  var _prepare_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(79763);










const NO_TURN = { paths: [], alsoBy: () => { }, release: () => { } };
const NAMED_AFTER_MS = 500;
const TOLD_AGAIN_MS = 300_000;
async function takeTurn(host, request, interrupt) {
    const folder = turnsFolder(host);
    if (folder === undefined) {
        host.info(`${NO_LOCK} nothing says where this user keeps caches (HOME, XDG_CACHE_HOME).`);
        return { kind: 'mine', turn: NO_TURN, waited: 0 };
    }
    const locks = [];
    const started = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)();
    const waiting = newWaiting(host, request);
    const release = () => {
        for (const lock of locks.toReversed())
            lock.release();
    };
    try {
        for (const name of await namesOf(host, request)) {
            for (;;) {
                if (interrupt.at() !== undefined)
                    throw (0,_prepare_js__WEBPACK_IMPORTED_MODULE_8__  .c)();
                const found = await (0,_core_process_lock_js__WEBPACK_IMPORTED_MODULE_5__  .bh)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), whoWeAre(host, request.leg), (why) => {
                    host.info(`Not waited for: ${why}.`);
                });
                if (found.kind === 'taken') {
                    locks.push(found.lock);
                    break;
                }
                waiting.tell(found);
                if ((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)() - started >= request.timeoutMinutes * 60_000) {
                    release();
                    return { kind: 'late', message: waiting.late(found) };
                }
                await pause(started + request.timeoutMinutes * 60_000, interrupt);
            }
        }
    }
    catch (error) {
        release();
        if (interrupt.at() !== undefined)
            throw error;
        host.annotate({ level: 'notice', title: 'Reuse', message: `${NO_LOCK} ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .bD)(error)}` });
        return { kind: 'mine', turn: NO_TURN, waited: ((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)() - started) / 60_000 };
    }
    return {
        kind: 'mine',
        waited: ((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)() - started) / 60_000,
        turn: {
            paths: locks.map(({ path }) => path),
            alsoBy: (process) => {
                for (const lock of locks)
                    lock.alsoBy(process);
            },
            release,
        },
    };
}
async function takeOverTurn(host, paths) {
    const folder = turnsFolder(host);
    const own = paths.filter((path) => folder !== undefined && (0,_core_process_lock_js__WEBPACK_IMPORTED_MODULE_5__  .L1)(folder, path));
    const locks = await Promise.all(own.map((path) => (0,_core_process_lock_js__WEBPACK_IMPORTED_MODULE_5__  .Tk)(path).catch(() => undefined)));
    return {
        release: () => {
            for (const lock of locks)
                lock?.release();
        },
    };
}
const NO_LOCK = 'Another bake of this key that begins meanwhile is not waited for:';
function turnsFolder({ environment }) {
    const cache = (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .sx)(environment);
    return cache === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cache, 'bakes');
}
async function namesOf(host, { providers, keepers, key, passEnv }) {
    const environment = (0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_7__  .Qc)(host.environment, passEnv, {});
    const names = await Promise.all(keepers.map(async ({ name, account, regions }) => {
        const place = await (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_9__  .li)(name, providers)?.place?.(environment);
        return JSON.stringify([name, account ?? place ?? '', [...regions].toSorted(), key]);
    }));
    const all = names.length > 0 ? names : [JSON.stringify(['', '', [], key])];
    return [...new Set(all.map((one) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(one).digest('hex').slice(0, 32)))].toSorted();
}
function whoWeAre({ run }, leg) {
    return `the bake of ${leg}${run.url === '' ? '' : ` of ${run.url}`}`;
}
function newWaiting(host, { leg, timeoutMinutes }) {
    let known = { path: '', since: 0, told: 0 };
    return {
        tell: ({ path, by }) => {
            const now = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)();
            if (known.path !== path)
                known = { path, since: now, told: 0 };
            if (now - known.since < NAMED_AFTER_MS || (known.told > 0 && now - known.told < TOLD_AGAIN_MS))
                return;
            known = { ...known, told: now };
            host.info(`${leg} waits for another bake of the same key: ${shownHolder(by)}.`);
        },
        late: ({ by }) => `The timeout of ${timeoutMinutes} minutes was reached while another bake of the same key was waited for: ${shownHolder(by)}.`,
    };
}
function shownHolder({ what, place, processes, since }) {
    const pids = processes.map(({ pid }) => pid).join(', ');
    const at = Number.isFinite(since) ? new Date(Math.min(Math.max(since, 0), 8.64e15)).toISOString() : 'an unknown time';
    return `${what}, process ${pids} on ${place.host}, since ${at}`;
}
async function pause(until, interrupt) {
    const end = Math.min(until, (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)() + 100 + Math.random() * 300);
    while ((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)() < end && interrupt.at() === undefined)
        await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_6__  .cb)(Math.min(50, Math.max(1, end - (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)())));
}


/***/ }),

/***/ 88648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Td: () => (  BERKS_LOG),
    Vp: () => (  vendor),
    jz: () => (  tidyRepository)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94463);
  var _core_process_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63815);
  var _core_files_short_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1711);
  var _kitchen_berks_berkshelf_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60556);
  var _kitchen_run_program_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42839);
  var _kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62544);
  var _packer_run_environment_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(20282);
  var _journal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8209);
  var _record_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(45057);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(56408);












const BERKS_LOG = 'berks.log';
async function vendor(host, inputs, prepared, interrupt, first, onBegin) {
    const { builder, folder, legFolder, mark } = prepared;
    const wish = { berks: inputs.berks, frozen: inputs['berks-frozen'], folder: builder.workingDirectory };
    const goOn = { outcome: null, annotations: [], isLeft: false };
    if ((0,_kitchen_berks_berkshelf_js__WEBPACK_IMPORTED_MODULE_5__  .bk)(wish) !== undefined)
        return { ...goOn, journal: first };
    let journal = {
        ...first,
        ...withVendoring(first, { status: 'running', start: now() }, { status: 'pending', start: null }),
    };
    const note = (changes) => {
        journal = { ...journal, ...changes };
        (0,_journal_js__WEBPACK_IMPORTED_MODULE_9__  .k5)(host, folder, journal);
    };
    (0,_journal_js__WEBPACK_IMPORTED_MODULE_9__  .fY)(folder, journal);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder.berks, { recursive: true, mode: 0o700 });
    onBegin();
    let result;
    try {
        result = await host.group('Berkshelf', () => (0,_kitchen_berks_berkshelf_js__WEBPACK_IMPORTED_MODULE_5__  .L2)(host, {
            ...wish,
            environment: berksEnvironment(host, inputs, prepared, mark),
            scratch: folder.berks,
            secrets: builder.secrets,
            logPath: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(legFolder, BERKS_LOG),
            timeoutMinutes: inputs.timeout,
            interrupt,
            onTraces: (traces) => note({ traces }),
            onStart: (child) => note({ child }),
        }));
    }
    catch (error) {
        if (journal.child === null) {
            tidyRepository(host, folder, journal);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder.journal, { force: true });
        }
        throw error;
    }
    if (result.kind === 'complete') {
        note({
            child: null,
            ...withVendoring(journal, { status: 'complete', end: now() }, { status: 'running', start: now() }),
        });
        tellCookbooks(host, result);
        return { ...goOn, journal };
    }
    const isLeft = result.kind === 'cancelled' && result.isLeft;
    note({
        ...(isLeft ? { phase: journal.phase === 'checking' ? 'checking' : 'stopping' } : { child: null }),
        ...withVendoring(journal, { status: 'failed', end: now() }, {}),
    });
    return { journal, isLeft, ...failureOf(host, prepared, result) };
}
function tidyRepository(host, folder, journal) {
    const { traces } = journal;
    if (traces === null)
        return { journal, found: [] };
    const found = (0,_kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_7__  .d3)(traces, { workspace: host.workspace, folder: folder.berks });
    const tidied = { ...journal, traces: null };
    (0,_journal_js__WEBPACK_IMPORTED_MODULE_9__  .k5)(host, folder, tidied);
    return { journal: tidied, found };
}
function berksEnvironment(host, inputs, { settled, folder }, mark) {
    const { task } = settled;
    const pass = [...inputs['pass-env'], ..._kitchen_run_program_js__WEBPACK_IMPORTED_MODULE_6__  .Xr, ..._kitchen_berks_berkshelf_js__WEBPACK_IMPORTED_MODULE_5__  .dp];
    const own = (0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_2__  .Qc)(host.environment, pass, { ...(0,_core_files_short_folder_js__WEBPACK_IMPORTED_MODULE_4__  .Lj)(folder.temporary), [_core_process_process_js__WEBPACK_IMPORTED_MODULE_3__  .M$]: mark });
    return task.builder === 'packer' && task.varsInEnvironment
        ? (0,_packer_run_environment_js__WEBPACK_IMPORTED_MODULE_8__  .s)(own, [...task.vars, ...task.secretVars])
        : own;
}
function withVendoring(journal, own, ofBuilder) {
    const { record } = journal;
    const stages = (0,_record_js__WEBPACK_IMPORTED_MODULE_10__  .Lf)((0,_record_js__WEBPACK_IMPORTED_MODULE_10__  .Lf)(record.stages, _record_js__WEBPACK_IMPORTED_MODULE_10__  .vh, own), (0,_record_js__WEBPACK_IMPORTED_MODULE_10__  .Mg)(record.builder), ofBuilder);
    return { record: { ...record, stages: [...stages] } };
}
function tellCookbooks(host, { cookbooks, lockChanges }) {
    host.info(`Vendored ${cookbooks.length === 0 ? 'no cookbooks' : cookbooks.join(', ')}.`);
    const message = (0,_kitchen_berks_berkshelf_js__WEBPACK_IMPORTED_MODULE_5__  .GN)(lockChanges);
    if (message === undefined)
        return;
    host.annotate({ level: lockChanges === null ? 'notice' : 'warning', title: 'Berkshelf', message });
}
function failureOf(host, { builder }, result) {
    if (result.kind !== 'failed') {
        const message = 'The run was cancelled.';
        return { outcome: { status: 'cancelled', failure: { class: 'cancelled', message } }, annotations: [] };
    }
    const { class: failureClass, message, line } = result.failure;
    const file = (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_11__  .X5)(host, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(builder.workingDirectory, 'Berksfile'));
    const place = line === null ? {} : { file, line };
    return {
        outcome: { status: 'failed', failure: { class: failureClass, message } },
        annotations: [{ level: 'error', title: `Berkshelf (${failureClass})`, message, ...place }],
    };
}
function now() {
    return new Date().toISOString();
}


/***/ }),

/***/ 1711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AX: () => (  openShortWay),
    CB: () => (  closeShortWay),
    Lj: () => (  temporaryFolderOf)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


const LONGEST_TMPDIR = 75;
const SHORT_ROOT = '/tmp';
function temporaryFolderOf(folder) {
    if (!isLong(folder))
        return { TMPDIR: folder };
    const link = shortWayTo(folder);
    return leadsTo(link, folder) ? { TMPDIR: link } : {};
}
function openShortWay(folder) {
    if (!isLong(folder))
        return;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)(folder, shortWayTo(folder));
    }
    catch {
    }
}
function closeShortWay(folder) {
    const link = shortWayTo(folder);
    if (leadsTo(link, folder))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(link, { force: true });
}
function isLong(folder) {
    return Buffer.byteLength(folder) > LONGEST_TMPDIR;
}
function shortWayTo(folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(SHORT_ROOT, `bakehouse-${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))}`);
}
function leadsTo(link, folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(link).isSymbolicLink() && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(link) === folder;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 36779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L1: () => (  isLockPath),
    Tk: () => (  takeOverLock),
    a6: () => (  waitedFor),
    bh: () => (  tryLock),
    lr: () => (  TAKEN_AWAY),
    zM: () => (  tryLockOfStrangers)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var zod__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2503);
  var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52948);
  var _files_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74555);
  var _clock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94850);
  var _process_place_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(50625);
  var _process_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(63815);
  var _sign_of_life_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53130);











const identity = zod__WEBPACK_IMPORTED_MODULE_10__  .Ikc({ pid: zod__WEBPACK_IMPORTED_MODULE_10__  .aig().int().positive(), startTime: zod__WEBPACK_IMPORTED_MODULE_10__  .YjP().min(1).max(100) });
const holder = zod__WEBPACK_IMPORTED_MODULE_10__  .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_10__  .euz('bakehouse/lock/1'),
    place: _process_place_js__WEBPACK_IMPORTED_MODULE_7__  .hC,
    processes: zod__WEBPACK_IMPORTED_MODULE_10__  .YOg(identity).min(1).max(20),
    since: zod__WEBPACK_IMPORTED_MODULE_10__  .aig(),
    what: zod__WEBPACK_IMPORTED_MODULE_10__  .YjP().max(500),
});
const NAME_LENGTH = 32;
const LARGEST_FILE = 16 * 1024;
const BEAT_MS = 30_000;
const LOOK_MS = 2000;
const seen = new Map();
async function tryLock(folder, what, onBroken, tries = 20) {
    return tryOnce({ folder, what, onBroken, silentMs: _sign_of_life_js__WEBPACK_IMPORTED_MODULE_9__  .n7 }, tries);
}
async function tryLockOfStrangers(folder, what, onBroken, { signal, onWait, silentMs = _sign_of_life_js__WEBPACK_IMPORTED_MODULE_9__  .n7, lookMs = LOOK_MS }) {
    let first;
    for (;;) {
        const found = await tryOnce({ folder, what, onBroken, silentMs }, 20);
        if (found.kind === 'taken' || (0,_process_place_js__WEBPACK_IMPORTED_MODULE_7__  .tF)(found.by.place, (0,_process_place_js__WEBPACK_IMPORTED_MODULE_7__  .SH)()) === 'askable')
            return found;
        const stamp = stampOf(found.path);
        if (first?.path === found.path && first.stamp !== stamp)
            return found;
        if (first === undefined)
            onWait(found.by);
        first = { path: found.path, stamp };
        await (0,_clock_js__WEBPACK_IMPORTED_MODULE_6__  .fm)(lookMs, signal);
        if (signal.aborted)
            return found;
    }
}
const TAKEN_AWAY = `this one gave no sign for ${_sign_of_life_js__WEBPACK_IMPORTED_MODULE_9__  .n7 / 60_000} minutes, as a machine that is asleep, or its lock was removed. What ran here was cancelled.`;
function waitedFor({ what, place }, folder) {
    return `${what} on ${place.host} had ${folder}, and cannot be asked from here. It is taken over where it gives no sign for ${_sign_of_life_js__WEBPACK_IMPORTED_MODULE_9__  .n7 / 60_000} minutes.`;
}
async function tryOnce(wish, tries) {
    const { folder, what } = wish;
    const before = await heldBy(wish, '');
    if (before !== undefined)
        return before;
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(NAME_LENGTH / 2).toString('hex')}.json`);
    const mine = {
        schema: 'bakehouse/lock/1',
        place: (0,_process_place_js__WEBPACK_IMPORTED_MODULE_7__  .SH)(),
        processes: [await ourselves()],
        since: Date.now(),
        what: what.slice(0, 500),
    };
    try {
        (0,_files_files_js__WEBPACK_IMPORTED_MODULE_5__  .vK)(own, JSON.stringify(mine));
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__  .$N)(error) === 'ENOENT' && tries > 0)
            return tryOnce(wish, tries - 1);
        throw error;
    }
    const beside = await heldBy(wish, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(own));
    if (beside === undefined)
        return { kind: 'taken', lock: keepLock(own, mine) };
    removeFile(own);
    return beside;
}
async function takeOverLock(path) {
    const had = readHolder(path);
    if (typeof had === 'string')
        return undefined;
    const processes = [await ourselves(), ...had.processes.slice(0, 18)];
    const mine = { ...had, place: (0,_process_place_js__WEBPACK_IMPORTED_MODULE_7__  .SH)(), processes };
    (0,_files_files_js__WEBPACK_IMPORTED_MODULE_5__  .vK)(path, JSON.stringify(mine));
    return keepLock(path, mine);
}
function isLockPath(root, path) {
    return isLockName((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)) && (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)) === root;
}
function keepLock(path, first) {
    let mine = first;
    let isReleased = false;
    const beat = setInterval(() => {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.utimesSync)(path, new Date(), new Date());
        }
        catch {
        }
    }, BEAT_MS);
    beat.unref();
    return {
        path,
        alsoBy: (process) => {
            if (isReleased)
                return;
            mine = { ...mine, processes: [...mine.processes.slice(0, 19), process] };
            try {
                (0,_files_files_js__WEBPACK_IMPORTED_MODULE_5__  .vK)(path, JSON.stringify(mine));
            }
            catch {
            }
        },
        isOurs: () => !isReleased && (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path),
        release: () => {
            if (isReleased)
                return;
            isReleased = true;
            clearInterval(beat);
            removeFile(path);
        },
    };
}
async function heldBy({ folder, onBroken, silentMs }, own) {
    for (const name of namesIn(folder)) {
        if (name === own || !isLockName(name))
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        const by = readHolder(path);
        if (by === 'gone')
            continue;
        const why = typeof by === 'string' ? by : await whyGone(path, by, silentMs);
        if (why === undefined && typeof by !== 'string')
            return { kind: 'held', path, by };
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { recursive: true, force: true });
        onBroken(why ?? '');
    }
    return undefined;
}
async function whyGone(path, { place, processes, what }, silentMs) {
    const verdict = (0,_process_place_js__WEBPACK_IMPORTED_MODULE_7__  .tF)(place, (0,_process_place_js__WEBPACK_IMPORTED_MODULE_7__  .SH)());
    const pids = processes.map(({ pid }) => pid).join(', ');
    if (verdict === 'ended')
        return `${what} ended when the machine was started anew`;
    if (verdict === 'askable') {
        const there = await Promise.all(processes.map(({ pid, startTime }) => (0,_process_js__WEBPACK_IMPORTED_MODULE_8__  .W_)(pid, startTime)));
        return there.includes(true) ? undefined : `${what} is gone (process ${pids})`;
    }
    const stamp = stampOf(path);
    const known = seen.get(path);
    if (stamp === undefined || known?.stamp !== stamp) {
        seen.set(path, { stamp: stamp ?? 0, since: (0,_clock_js__WEBPACK_IMPORTED_MODULE_6__  .rj)() });
        return undefined;
    }
    if ((0,_clock_js__WEBPACK_IMPORTED_MODULE_6__  .rj)() - known.since < silentMs)
        return undefined;
    return `${what} on ${place.host} gave no sign for ${Math.ceil(silentMs / 60_000)} minutes`;
}
function readHolder(path) {
    let bytes;
    try {
        bytes = (0,_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__  .CB)('The lock', path, LARGEST_FILE);
    }
    catch (error) {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path, { throwIfNoEntry: false });
        if (stat === undefined)
            return 'gone';
        if (!stat.isFile() || stat.size > LARGEST_FILE)
            return 'a lock could not be read (no file of ours)';
        throw error;
    }
    try {
        return holder.parse((0,_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__  .qF)('The lock', bytes));
    }
    catch {
        return 'a lock held nothing that is ours';
    }
}
function stampOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path).mtimeMs;
    }
    catch {
        return undefined;
    }
}
async function ourselves() {
    return { pid: process.pid, startTime: (await (0,_process_js__WEBPACK_IMPORTED_MODULE_8__  .P2)(process.pid)) ?? 'unknown' };
}
function namesIn(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(folder).toSorted();
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__  .$N)(error) === 'ENOENT')
            return [];
        throw error;
    }
}
function isLockName(name) {
    const [stem = '', ...rest] = name.split('.');
    return rest.join('.') === 'json' && stem.length === NAME_LENGTH && !/[^0-9a-f]/.test(stem);
}
function removeFile(path) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { force: true });
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    }
    catch {
    }
}


/***/ }),

/***/ 50625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    SH: () => (  placeOfThisProcess),
    hC: () => (  processPlace),
    tF: () => (  judgePlace)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
  var _files_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74555);




const processPlace = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    host: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(),
    boot: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(),
    namespace: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(),
    machine: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().optional(),
});
const WHOLE_MACHINE = 'pid:[4026531836]';
function placeOfThisProcess() {
    const id = readOr(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/etc/machine-id', 'utf8').trim());
    return {
        machine: id === '' ? '' : (0,_files_files_js__WEBPACK_IMPORTED_MODULE_2__  .fg)(`bakehouse ${id}`).slice(0, 16),
        host: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(),
        boot: readOr(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
        namespace: readOr(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self/ns/pid')),
    };
}
function judgePlace(there, here) {
    if (there.host !== here.host || there.namespace !== here.namespace)
        return 'unknown';
    if (there.boot === here.boot)
        return 'askable';
    const isSame = (there.machine ?? '') === (here.machine ?? '');
    return isSame && here.namespace === WHOLE_MACHINE ? 'ended' : 'unknown';
}
function readOr(read) {
    try {
        return read();
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 53130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    TA: () => (  silenceIn),
    Uo: () => (  showLife),
    n7: () => (  SILENT_MS)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



const BEAT_MS = 30_000;
const SILENT_MS = 300_000;
const NAME = 'sign-of-life';
function showLife(folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, NAME);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, '1', { mode: 0o600 });
    const beat = setInterval(() => {
        try {
            const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r+');
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, '1', 0);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
        catch {
            clearInterval(beat);
        }
    }, BEAT_MS);
    beat.unref();
}
function silenceIn(folder) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).includes(NAME))
        return undefined;
    return nowIn(folder) - (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, NAME)).mtimeMs;
}
function nowIn(folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomBytes)(4).toString('hex')}`);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, '', { mode: 0o600 });
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).mtimeMs;
    }
    catch {
        return Date.now();
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
    }
}


/***/ }),

/***/ 39205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Oe: () => (  buildCommand),
    PL: () => (  checkDockerArguments),
    lU: () => (  checkInheritedArguments)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);
  var _build_sweep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3576);



const LONGEST_TEXT = 131_071;
const READ_BY_DOCKER = /^(PATH|HOME|USER|PWD|SHELL|TMPDIR|SSH_AUTH_SOCK|NO_COLOR|TERM|BAKEHOUSE_\w+|(LD|DYLD|DOCKER|BUILDKIT|BUILDX|COMPOSE|SSL_CERT|OTEL|XDG)_\w+|GO[A-Z]+)$/;
function buildCommand(build, builder) {
    const isClassic = builder.kind === 'classic';
    const environment = { DOCKER_BUILDKIT: isClassic ? '0' : '1', DOCKER_CLI_HINTS: 'false' };
    if (builder.kind === 'buildx')
        environment['BUILDX_NO_DEFAULT_ATTESTATIONS'] = '1';
    const args = ['build', '--file', build.file, '--iidfile', build.idFile];
    if (isClassic)
        args.push('--force-rm', '--add-host', `${(0,_build_sweep_js__WEBPACK_IMPORTED_MODULE_2__  .Uu)(build.mark)}:127.0.0.1`);
    else
        args.push('--progress=plain');
    if (builder.kind === 'buildx')
        args.push('--load');
    if (!build.usesCache)
        args.push('--no-cache');
    for (const tag of build.tags)
        args.push('--tag', tag);
    if (build.target !== null)
        args.push('--target', build.target);
    if (build.platform !== null)
        args.push('--platform', build.platform);
    for (const [name, value] of build.args) {
        if (Buffer.byteLength(`${name}=${value}`) > LONGEST_TEXT) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`The build argument ${name} has ${Buffer.byteLength(value)} bytes, more than a program can be given (${LONGEST_TEXT}). Copy a file instead.`);
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
    for (const [name, value] of build.ownLabels)
        args.push('--label', `${name}=${value}`);
    return { args: [...args, '--', build.context], environment };
}
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
function checkDockerArguments(args, what = 'Input "arguments"') {
    for (const arg of args) {
        const name = /^--([a-z-]+)(?:=.*)?$/s.exec(arg)?.[1] ?? /^-([a-z])/.exec(arg)?.[1] ?? '';
        const owned = OWNED_FLAGS.get(name);
        if (owned !== undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${what} must not hold ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(arg)}: ${owned}.`);
    }
}
function checkInheritedArguments(args, step, child) {
    for (const [index, arg] of args.entries()) {
        const name = arg === '--build-arg' ? args[index + 1] : /^--build-arg=(.*)$/s.exec(arg)?.[1];
        if (name === undefined || name.includes('=') || child[name] !== undefined || step[name] === undefined)
            continue;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "arguments": --build-arg ${name} takes its value from the environment, but a build does not see ${name}. ` +
            'Name it in the input "pass-env", or give its value in the input "vars".');
    }
}
function csvField(text) {
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}


/***/ }),

/***/ 3576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Lr: () => (  sweepBuild),
    Oe: () => (  buildCommand),
    Uu: () => (  markHost)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _image_leftover_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79825);
  var _image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49092);



function markHost(mark) {
    return `${mark}.bakehouse.invalid`;
}
async function sweepBuild(sweep) {
    const containers = await (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_1__  .h1)('containers', buildCommand(sweep.mark), sweepContainers(sweep));
    if (sweep.isImageTold || containers.some(({ kind }) => kind === 'unknown'))
        return containers;
    const images = await (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_1__  .h1)('images', 'docker image ls --filter dangling=true', listImage(sweep));
    return [...containers, ...images];
}
function buildCommand(mark) {
    const format = "'{{.Id}} {{json .HostConfig.ExtraHosts}}'";
    return `docker ps --all --quiet --no-trunc | xargs -r docker inspect --format ${format} | grep -F '"${markHost(mark)}:' | cut -d' ' -f1 | xargs -r docker rm --force --volumes`;
}
async function sweepContainers({ docker, mark }) {
    const found = [];
    for (const id of await containersOf(docker, mark)) {
        const base = { kind: 'container', id, region: null };
        try {
            await docker.removeContainer(id);
            const reason = "this build's own host name was given to it";
            found.push({ ...base, state: 'removed', reason, command: null });
        }
        catch (error) {
            const command = `docker rm --force --volumes ${id}`;
            found.push({ ...base, state: 'left', reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error), command });
        }
    }
    return found;
}
async function listImage({ docker, idFile }) {
    const reason = 'an image without a name, which the build finished all the same';
    return (await (0,_image_js__WEBPACK_IMPORTED_MODULE_2__  .T)(docker, idFile, [])).flatMap(({ id, tags }) => tags.length > 0
        ? []
        : [{ kind: 'image', id, region: null, state: 'left', reason, command: `docker image rm ${id}` }]);
}
async function containersOf({ ask }, mark) {
    const listed = await ask(['ps', '--all', '--quiet', '--no-trunc']);
    if (listed.exitCode !== 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Qd('docker ps', listed.exitCode, listed.stderr);
    const ids = listed.stdout.split('\n').filter((id) => id !== '');
    if (ids.length === 0)
        return [];
    const format = '{{.Id}} {{json .HostConfig.ExtraHosts}}';
    const { stdout } = await ask(['container', 'inspect', '--format', format, '--', ...ids]);
    return stdout.split('\n').flatMap((line) => {
        const [id = '', ...hosts] = line.split(' ');
        return hosts.join(' ').includes(`"${markHost(mark)}:`) ? [id] : [];
    });
}


/***/ }),

/***/ 87558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    KK: () => (  checkSecrets),
    Lx: () => (  findBuilder),
    nG: () => (  describeBuilder)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

const LAST_WITH_BUILDKIT = 22;
async function findBuilder(docker, environment) {
    const server = await docker.serverVersion();
    const [client, buildx] = await Promise.all([
        docker.ask(['version', '--format', '{{.Client.Version}}']),
        docker.ask(['buildx', 'version']),
    ]);
    return chooseBuilder({ client: client.stdout.trim(), server, buildx: buildx.exitCode === 0 ? buildx.stdout : null }, environment);
}
function chooseBuilder(found, environment) {
    const { client, server } = found;
    const buildx = found.buildx === null ? null : (/ v?(\d\S*)/.exec(found.buildx)?.[1] ?? 'of unknown version');
    const base = { client, server, buildx };
    if (environment['DOCKER_BUILDKIT'] === '0')
        return { ...base, kind: 'classic' };
    const major = Number.parseInt(client, 10);
    if (major <= LAST_WITH_BUILDKIT)
        return { ...base, kind: 'buildkit' };
    return { ...base, kind: buildx === null ? 'classic' : 'buildx' };
}
function describeBuilder({ kind, client, server, buildx }) {
    const how = { buildx: `buildx ${buildx}`, buildkit: 'its own BuildKit', classic: 'the classic builder' }[kind];
    return `docker ${client}, ${how}, daemon ${server}`;
}
function checkSecrets(builder, names) {
    if (names.length === 0 || builder.kind !== 'classic')
        return;
    const why = builder.buildx === null
        ? `docker ${builder.client} here has no buildx; install the plugin (docker-buildx-plugin, or docker/setup-buildx-action)`
        : 'DOCKER_BUILDKIT=0 turns it off; take that out';
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Secrets (${names.join(', ')}) need BuildKit, and ${why}.`);
}


/***/ }),

/***/ 78041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O: () => (  dockerEnvironment)
  });
  var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94463);
  var _core_process_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63815);
  var _core_files_short_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1711);



function dockerEnvironment(environment, pass, temporary, mark) {
    return (0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_0__  .Qc)(environment, pass, { ...(0,_core_files_short_folder_js__WEBPACK_IMPORTED_MODULE_2__  .Lj)(temporary), [_core_process_process_js__WEBPACK_IMPORTED_MODULE_1__  .M$]: mark });
}


/***/ }),

/***/ 49092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    T: () => (  builtImages)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94850);


const DIGEST = /^sha256:[0-9a-f]{64}$/;
async function builtImages(docker, idFile, tags) {
    const config = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(idFile) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(idFile, 'utf8').trim() : '';
    if (!DIGEST.test(config))
        return [];
    const [tag] = tags;
    const seen = (await docker.inspectImage(config)) ?? (tag === undefined ? undefined : await docker.inspectImage(tag));
    if (seen === undefined)
        return [];
    const manifest = seen.repoDigests
        .map((reference) => reference.split('@')[1] ?? '')
        .find((digest) => DIGEST.test(digest));
    return [
        {
            build: 'dockerfile',
            'builder-id': 'docker',
            provider: 'docker',
            account: null,
            region: 'local',
            id: seen.id,
            created: (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__  .ym)(seen.created),
            digests: { config, ...(manifest === undefined ? {} : { manifest }) },
            tags: [...seen.tags].sort(),
            files: [],
            handoff: null,
        },
    ];
}


/***/ }),

/***/ 97768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    LR: () => (  markClaims),
    bk: () => (  markIn),
    l6: () => (  MARK_VARIABLE)
  });
const MARK_VARIABLE = 'bakehouse_mark';
const CLAIM = 'mark:';
function markClaims(variables, mark) {
    return variables.some(({ name }) => name === MARK_VARIABLE) ? [`${CLAIM}${mark}`] : [];
}
function markIn({ claims }) {
    const found = claims.find((claim) => claim.startsWith(CLAIM))?.slice(CLAIM.length) ?? '';
    return /^[0-9a-f]{32}$/.test(found) ? found : null;
}


/***/ }),

/***/ 90551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M: () => (  findImages)
  });
const STRANGERS = [[/googlecompute/i, 'gcp']];
const FILES = 'file';
const NULL_BUILDER = /null/i;
function findImages(artifacts, nameOf, providers) {
    const builds = new Map();
    for (const artifact of artifacts) {
        const name = nameOf(artifact.build);
        builds.set(name, [...(builds.get(name) ?? []), artifact]);
    }
    return [...builds].flatMap(([build, ofBuild]) => imagesOfBuild(build, ofBuild, providers));
}
function imagesOfBuild(build, artifacts, providers) {
    const found = [];
    const strange = new Map();
    let rest = artifacts;
    for (const { name, artifacts: reader } of providers) {
        if (reader === undefined)
            continue;
        const own = rest.filter(({ builderId }) => reader.builderIds.test(builderId));
        rest = rest.filter((one) => !own.includes(one));
        const read = reader.read(own);
        found.push(...read.images.map((image) => ({ ...image, build, provider: name })));
        for (const one of read.files)
            addFiles(strange, build, one, FILES);
    }
    for (const one of rest) {
        const stranger = STRANGERS.find(([pattern]) => pattern.test(one.builderId))?.[1];
        if (withoutBlanks(one.files).length > 0)
            addFiles(strange, build, one, stranger ?? FILES);
        else if (one.id !== '' && !NULL_BUILDER.test(one.builderId)) {
            const { builderId, id } = one;
            const image = { build, builderId, provider: stranger ?? FILES, region: 'local', id, tags: [], files: [] };
            strange.set(id, image);
        }
    }
    return withoutCopies([...found, ...strange.values()]);
}
function withoutBlanks(files) {
    return files.filter((file) => file !== '');
}
function addFiles(all, build, { builderId, files }, provider) {
    const named = withoutBlanks(files);
    if (named.length === 0)
        return;
    all.set(named.join('\n'), { build, builderId, provider, region: 'local', id: '', tags: [], files: named });
}
function withoutCopies(images) {
    const ofFiles = images.filter(({ files }) => files.length > 0);
    if (ofFiles.length < 2)
        return images;
    const isBy = ({ builderId }, type) => builderId.endsWith(`post-processor.${type}`);
    const isOwn = ({ builderId }) => !/post-processor/i.test(builderId);
    const hasOwn = ofFiles.some(isOwn);
    const others = ofFiles.filter((image) => !isBy(image, 'checksum'));
    const repeats = ({ files }) => others.some((other) => other.files.every((file) => files.includes(file)));
    return images.filter((image) => {
        if (isBy(image, 'checksum'))
            return !repeats(image);
        return !(isBy(image, 'compress') && hasOwn);
    });
}


/***/ }),

/***/ 20282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    g: () => (  packerEnvironment),
    s: () => (  withVariables)
  });
  var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94463);
  var _core_process_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63815);
  var _core_files_short_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1711);



function packerEnvironment(environment, pass, folders, mark) {
    const { PACKER_LOG: _, PACKER_LOG_PATH: __, ...rest } = environment;
    return (0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_0__  .Qc)(rest, pass, {
        PACKER_TMP_DIR: folders.temporary,
        ...(0,_core_files_short_folder_js__WEBPACK_IMPORTED_MODULE_2__  .Lj)(folders.temporary),
        [_core_process_process_js__WEBPACK_IMPORTED_MODULE_1__  .M$]: mark,
        ...(folders.debugLog === undefined ? {} : { PACKER_LOG: '1', PACKER_LOG_PATH: folders.debugLog }),
    });
}
function withVariables(environment, variables) {
    return { ...environment, ...Object.fromEntries(variables.filter(([name]) => !(0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_0__  .ce)(name))) };
}


/***/ }),

/***/ 7650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  X: () => (  sweep),
  D: () => (  tidy)
});

var leftover = __webpack_require__(79825);
var clock = __webpack_require__(94850);
var image_provider = __webpack_require__(33623);
;// CONCATENATED MODULE: ./.build/packer/run/elsewhere.js

const CLOUDS = [
    { name: 'vSphere', types: /^vsphere-/, look: 'govc find / -type m' },
    { name: 'DigitalOcean', types: /^digitalocean/, look: 'doctl compute droplet list' },
    { name: 'Hetzner Cloud', types: /^hcloud/, look: 'hcloud server list' },
    { name: 'this machine', types: /^(?:vmware|parallels|hyperv|lxc|lxd|vagrant)/, look: null },
    { name: 'VirtualBox', types: /^virtualbox-/, look: 'VBoxManage list vms' },
];
function listUnasked(types, { started }, providers) {
    if (!started)
        return [];
    return types.flatMap((type) => {
        const cloud = CLOUDS.find((one) => one.types.test(type));
        const provider = (0,image_provider .lc)(type, providers);
        if (cloud === undefined && provider !== undefined)
            return [ofProvider(type, provider)];
        const name = cloud?.name ?? `the provider of ${type}`;
        const reason = `Not checked: ${name}. Whether ${type} left anything there was not asked`;
        return [
            {
                kind: 'unknown',
                id: `what ${type} made`,
                region: null,
                state: 'unchecked',
                reason,
                command: cloud?.look ?? null,
            },
        ];
    });
}
function ofProvider(type, { title, sweep }) {
    const { title: what, look } = sweep?.except ?? { title, look: null };
    const unasked = `Whether ${type} left anything there was not asked`;
    const reason = sweep === undefined
        ? `Not checked: ${(0,image_provider .JM)(title, 'look for what a bake left', unasked)}`
        : `Not checked: ${what}. ${unasked}`;
    return { kind: 'unknown', id: `what ${type} made`, region: null, state: 'unchecked', reason, command: look };
}

;// CONCATENATED MODULE: ./.build/packer/run/leftovers.js



const OWN_WORDS_MS = 3000;
async function sweep(request) {
    const { providers, asked, observer, deadline, kept, keepOnFailure, onFound = () => { } } = request;
    const found = await Promise.all(asked.map(async ({ provider, bake }) => {
        const own = provider.sweep;
        if (own === undefined)
            return [];
        const part = {
            what: own.what,
            command: own.command(bake),
            sweep: (tell) => own.sweep({ ...bake, words: observer, kept, keepOnFailure, deadline, onFound: tell }),
        };
        return (0,leftover .ub)(part, limitOf(own, deadline), onFound);
    }));
    return [...found.flat(), ...listUnasked(request.unasked, observer, providers)];
}
function limitOf({ limitMs }, deadline) {
    return limitMs === undefined ? deadline + OWN_WORDS_MS : Math.min(deadline, (0,clock .rj)() + limitMs);
}
async function tidy(asked, observer) {
    const found = await Promise.all(asked.map(async ({ provider: { sweep: own }, bake }) => {
        if (own?.tidy === undefined)
            return [];
        return (0,leftover .h1)(own.what, own.command(bake), own.tidy(bake, observer));
    }));
    return found.flat();
}


/***/ }),

/***/ 38931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  nu: () => (  Observer),
  fA: () => (  lastTexts),
  pD: () => (  observeLog)
});

var external_node_fs_ = __webpack_require__(73024);
var process_relay = __webpack_require__(70164);
var tail = __webpack_require__(48390);
;// CONCATENATED MODULE: ./.build/packer/run/ledger.js
const PREFIX = /^(?:==>|\s{3}) (.+?)(?: \([\w.-]+\))?: (.*)$/s;
const GUEST_MAY_SPEAK = /^(?:Using \S+ communicator|Waiting for (?:SSH|WinRM)|Connected to|Provisioning with|Running local shell|Uploading |Pausing |Executing |Restarting |Running (?!builder \.\.\.$))/;
const MOST_HINTS = 100;
const MOST_WARNINGS = 20;
const NONE = new Set();
class LineLedger {
    #builds = new Map();
    #warnings = [];
    #readers;
    #onPoke;
    constructor(providers = [], onPoke = () => { }) {
        this.#readers = providers.flatMap(({ name, lines }) => (lines === undefined ? [] : [{ name, lines }]));
        this.#onPoke = onPoke;
    }
    read(line) {
        const match = PREFIX.exec(line.first);
        if (match === null)
            return;
        const [, build = '', text = ''] = match;
        const open = this.#builds.get(build) ?? newBuild();
        this.#builds.set(build, open);
        if (!open.guestMaySpeak) {
            for (const { name, lines } of this.#readers)
                add(open.trusted, name, lines.trusted?.(text) ?? []);
        }
        open.guestMaySpeak ||=
            GUEST_MAY_SPEAK.test(text) || this.#readers.some(({ lines }) => lines.letsGuestSpeak?.test(text) === true);
        for (const { name, lines } of this.#readers)
            add(open.hinted, name, lines.hints?.(text) ?? [], MOST_HINTS);
        for (const { name, lines } of this.#readers)
            if (lines.pokes?.test(text) === true)
                this.#onPoke(name);
        if (/may still be around|[Pp]lease (?:delete|remove|terminate)[^.]{0,200}manually/.test(text) &&
            this.#warnings.length < MOST_WARNINGS) {
            this.#warnings.push(`${build}: ${text}`);
        }
    }
    told(provider) {
        return [...this.#builds].map(([build, { trusted, hinted }]) => ({
            build,
            trusted: (kind) => trusted.get(provider)?.get(kind) ?? NONE,
            hinted: (kind) => hinted.get(provider)?.get(kind) ?? NONE,
        }));
    }
    get warnings() {
        return this.#warnings;
    }
}
function add(all, provider, told, most = Number.POSITIVE_INFINITY) {
    if (told.length === 0)
        return;
    const things = all.get(provider) ?? new Map();
    all.set(provider, things);
    for (const [kind, id] of told) {
        const ids = things.get(kind) ?? new Set();
        things.set(kind, ids);
        if (ids.size < most)
            ids.add(id);
    }
}
function newBuild() {
    return { trusted: new Map(), hinted: new Map(), guestMaySpeak: false };
}

var machine_text = __webpack_require__(25651);
;// CONCATENATED MODULE: ./.build/packer/run/machine-output.js

const TELLING = /Prevalidating |Creating temporary|Image ID: |communicator|Waiting for (?:SSH|WinRM)|Connected to|Provisioning with|Running local shell|Running post-processor|Uploading |Stopping the source|Committing the container|Build '|may still be around|manually|interrupt|terminated|Builds finished|Pausing |Executing |Restarting |Creating a temporary directory|Creating file|No builds|no artifacts|Server ID: |Volume ID: |Created floating IP|Image: [0-9a-f]/;
const BUILD_LINE = /^(?:==>|\s{3}) .+?: /;
const KEPT_ERRORS = 60;
const MOST_BEFORE = 5000;
class MachineReader {
    #events;
    #telling;
    #started = false;
    #linesBefore = 0;
    #errorLines = [];
    #pending = new Map();
    constructor(events, telling = []) {
        this.#events = events;
        this.#telling = new RegExp([TELLING, ...telling].map(({ source }) => source).join('|'));
    }
    get started() {
        return this.#started;
    }
    render(batch) {
        const telling = this.#telling.test(batch);
        const shown = [];
        for (let start = 0; start < batch.length;) {
            let end = batch.indexOf('\n', start);
            if (end === -1)
                end = batch.length;
            this.#line(batch, start, end, telling, shown);
            start = end + 1;
        }
        if (this.#errorLines.length > 0) {
            this.#events.onErrorLines(this.#errorLines.slice(-KEPT_ERRORS));
            this.#errorLines = [];
        }
        return shown.length === 0 ? '' : `${shown.join('\n')}\n`;
    }
    #line(batch, start, end, telling, shown) {
        const target = batch.indexOf(',', start);
        if (target !== -1 && batch.startsWith(',,ui,', target) && isSeconds(batch, start, target)) {
            const kindStart = target + 5;
            const kindEnd = batch.indexOf(',', kindStart);
            if (kindEnd !== -1 && kindEnd < end) {
                const raw = batch.slice(kindEnd + 1, end);
                const text = (0,machine_text .I)(raw);
                shown.push(text);
                const isError = batch.charCodeAt(kindStart) === 101;
                if (isError && this.#started)
                    this.#errorLines.push(text);
                if (!this.#started || (telling && this.#telling.test(raw))) {
                    const kind = isError ? 'error' : batch.startsWith('say', kindStart) ? 'say' : 'message';
                    const line = { kind, text, first: (0,machine_text .I)(firstSegment(raw)) };
                    this.#linesBefore += 1;
                    this.#started ||= BUILD_LINE.test(line.first) || this.#linesBefore > MOST_BEFORE;
                    this.#events.onUi(line);
                }
                return;
            }
        }
        const other = this.#event(batch.slice(start, end));
        if (other !== undefined)
            shown.push(other);
    }
    #event(line) {
        const artifact = /^\d+,(.+?),artifact,(\d+),(builder-id|id|string|file|files-count|nil|end)(?:,(.*))?$/s.exec(line);
        if (artifact !== null) {
            this.#artifact(artifact[1] ?? '', artifact[2] ?? '', artifact[3] ?? '', artifact[4] ?? '');
            return undefined;
        }
        const error = /^\d+,(.+?),error,(.*)$/s.exec(line);
        if (error !== null) {
            this.#events.onError(error[1] ?? '', (0,machine_text .I)(error[2] ?? ''));
            return undefined;
        }
        if (/^\d+,.*?,(artifact-count|error-count|version|version-prelease|version-commit|template-\w+),/.test(line)) {
            return undefined;
        }
        return line === '' ? undefined : line;
    }
    #artifact(build, index, field, value) {
        const key = `${index} ${build}`;
        const pending = this.#pending.get(key) ?? { builderId: '', id: '', text: '', files: [] };
        this.#pending.set(key, pending);
        if (field === 'builder-id')
            pending.builderId = (0,machine_text .I)(value);
        else if (field === 'id')
            pending.id = (0,machine_text .I)(value);
        else if (field === 'string')
            pending.text = (0,machine_text .I)(value);
        else if (field === 'file')
            pending.files.push((0,machine_text .I)(value.slice(value.indexOf(',') + 1)));
        else if (field === 'end') {
            this.#pending.delete(key);
            this.#events.onArtifact({ build, ...pending });
        }
    }
}
function isSeconds(text, start, end) {
    if (start === end)
        return false;
    for (let at = start; at < end; at += 1) {
        const code = text.charCodeAt(at);
        if (code < 48 || code > 57)
            return false;
    }
    return true;
}
function uiTextOf(line) {
    const [, text] = /^\d+,,ui,\w+,(.*)$/s.exec(line) ?? [];
    return text === undefined ? undefined : (0,machine_text .I)(firstSegment(text));
}
function firstSegment(text) {
    const start = /^(?:\\[nr]|[\r\n])*/.exec(text)?.[0].length ?? 0;
    const end = text.slice(start).search(/\\[nr]|[\r\n]/);
    return end === -1 ? text.slice(start) : text.slice(start, start + end);
}

;// CONCATENATED MODULE: ./.build/packer/run/timeline.js
const timeline_PREFIX = /^(?:==>|\s{3}) (.+?): (.*)$/s;
const STEPS = [
    [/^(?:Prevalidating|Creating a temporary directory|Retrieving|Creating file|Starting)/, 'prepare'],
    [/^(?:Provisioning with|Running local shell|Uploading)/, 'provision'],
    [/^(?:Stopping the source|Committing|Image ID)/, 'save'],
    [/^Running post-processor/, 'post-process'],
];
const MOST = 500;
class Timeline {
    #done = [];
    #open = new Map();
    #now;
    constructor(now) {
        this.#now = now;
    }
    read(line) {
        const [, build, text = ''] = timeline_PREFIX.exec(line.first) ?? [];
        const finished = /^Build '(.+)' (?:finished|errored)/.exec(line.first)?.[1];
        if (finished !== undefined)
            this.#close(finished);
        if (build === undefined)
            return;
        const what = STEPS.find(([sign]) => sign.test(text))?.[1];
        const open = this.#open.get(build);
        if (what === undefined || open?.what === what || this.#done.length >= MOST)
            return;
        this.#close(build);
        this.#open.set(build, { what, startMs: this.#now() });
    }
    end() {
        for (const build of this.#open.keys())
            this.#close(build);
        return this.#done;
    }
    get current() {
        const parts = [...this.#open].map(([build, { what }]) => `${build}: ${what}`);
        return parts.length === 0 ? 'preparing' : parts.slice(0, 5).join(', ');
    }
    #close(build) {
        const open = this.#open.get(build);
        if (open === undefined)
            return;
        this.#open.delete(build);
        this.#done.push({ build, ...open, endMs: this.#now() });
    }
}

;// CONCATENATED MODULE: ./.build/packer/run/observer.js






const MOST_ERRORS = 60;
const LONGEST_ERROR = 4000;
class Observer {
    ledger;
    timeline;
    artifacts = [];
    buildErrors = [];
    reader;
    #errorLines = [];
    #firstErrors = '';
    #provisionerStarts = [];
    constructor(providers = [], now = Date.now, onPoke) {
        this.ledger = new LineLedger(providers, onPoke);
        this.timeline = new Timeline(now);
        this.reader = new MachineReader({
            onUi: (line) => this.#ui(line),
            onErrorLines: (lines) => this.#errors(lines),
            onArtifact: (artifact) => this.artifacts.push(artifact),
            onError: (build, text) => {
                if (this.buildErrors.length < MOST_ERRORS)
                    this.buildErrors.push({ build, text: text.slice(0, LONGEST_ERROR) });
            },
        }, providers.flatMap(({ lines }) => lines?.telling ?? []));
    }
    told(provider) {
        return this.ledger.told(provider);
    }
    get started() {
        return this.reader.started;
    }
    get diagnosticsText() {
        return this.#firstErrors;
    }
    get errorLines() {
        return this.#errorLines;
    }
    get provisionerStarts() {
        return this.#provisionerStarts;
    }
    #errors(lines) {
        const copies = lines.map((line) => Buffer.from(line.slice(0, LONGEST_ERROR)).toString());
        this.#errorLines = [...this.#errorLines, ...copies].slice(-MOST_ERRORS);
    }
    #ui(line) {
        if (!this.started && line.kind === 'error') {
            this.#firstErrors = `${this.#firstErrors}${line.text}\n`.slice(0, 64 * 1024);
            this.#errors([line.text]);
        }
        const provisioner = /^(?:==>|\s{3}) (.+?): ((?:Provisioning with|Running local shell script|Uploading)\b.*)$/s.exec(line.first);
        if (provisioner !== null) {
            this.#provisionerStarts.push({ build: provisioner[1] ?? '', text: provisioner[2] ?? '' });
            if (this.#provisionerStarts.length > 200)
                this.#provisionerStarts.shift();
        }
        this.ledger.read(line);
        this.timeline.read(line);
    }
}
async function observeLog(path, providers) {
    const observer = new Observer(providers);
    const relay = (0,process_relay .CR)([], (lines) => observer.reader.render(lines), () => { });
    try {
        await (0,tail .r)(path, 0, relay.push, () => 'ended');
        relay.end();
    }
    catch {
    }
    return observer;
}
const MOST_BYTES = 512 * 1024;
function lastTexts(path) {
    const file = (0,external_node_fs_.openSync)(path, 'r');
    try {
        const { size } = (0,external_node_fs_.fstatSync)(file);
        const bytes = Buffer.alloc(Math.min(size, MOST_BYTES));
        (0,external_node_fs_.readSync)(file, bytes, 0, bytes.length, size - bytes.length);
        const lines = bytes.toString('utf8').split('\n');
        return lines.flatMap((line) => uiTextOf(line) ?? []);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}


/***/ }),

/***/ 3636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  readBuildOf),
    Ou: () => (  providersOf),
    dJ: () => (  checkPackerVersion),
    pl: () => (  typesOf)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _recipe_hcl_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44500);
  var _recipe_version_constraint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76119);
  var _recipe_version_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57454);
  var _program_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85987);





function providersOf(builds, template, providers) {
    const types = typesOf(builds, template);
    return providers.filter(({ builders }) => types.some((type) => builders.some((pattern) => pattern.test(type))));
}
function readBuildOf({ name, type, file, line, known, literals, blocks }) {
    return {
        name,
        type,
        file,
        line,
        known,
        literals,
        isWritten: (attribute) => blocks.some((block) => (0,_recipe_hcl_block_js__WEBPACK_IMPORTED_MODULE_1__  .w4)(block, attribute) !== undefined),
        mayHaveBlock: (block) => blocks.some((one) => (0,_recipe_hcl_block_js__WEBPACK_IMPORTED_MODULE_1__  .SH)(one, block).length > 0) ||
            blocks.some((one) => (0,_recipe_hcl_block_js__WEBPACK_IMPORTED_MODULE_1__  .SH)(one, 'dynamic').some(({ labels }) => labels[0] === block)),
        blocks: (block) => blocks.flatMap((one) => (0,_recipe_hcl_block_js__WEBPACK_IMPORTED_MODULE_1__  .SH)(one, block).map(_recipe_hcl_block_js__WEBPACK_IMPORTED_MODULE_1__  .cr)),
    };
}
function typesOf(builds, template) {
    return template.buildsKnown ? builds.map(({ type }) => type) : typesThere(template);
}
function typesThere({ builds, files }) {
    const sources = files.flatMap((file) => (0,_recipe_hcl_block_js__WEBPACK_IMPORTED_MODULE_1__  .SH)(file, 'source').flatMap(({ labels }) => labels[0] ?? []));
    return [...builds.map(({ type }) => type), ...sources];
}
function checkPackerVersion(packer, template, kind) {
    const needs = (least, what) => {
        if ((0,_program_js__WEBPACK_IMPORTED_MODULE_4__  .du)(packer.version, least))
            return;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`The template needs Packer ${least} or later (${what}), but ${packer.path} is ${packer.version}. ` +
            (0,_program_js__WEBPACK_IMPORTED_MODULE_4__  .OT)(kind));
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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`The template needs Packer ${constraint} (required_version at ${file}:${line}), but ${packer.path} is ${packer.version}. ` +
            (0,_program_js__WEBPACK_IMPORTED_MODULE_4__  .OT)(kind, ', with this template'));
    }
}
function satisfiesCore(version, constraint) {
    const parsed = (0,_recipe_version_version_js__WEBPACK_IMPORTED_MODULE_3__  .ot)(version);
    if (parsed === undefined)
        return true;
    try {
        return (0,_recipe_version_constraint_js__WEBPACK_IMPORTED_MODULE_2__  .ib)((0,_recipe_version_version_js__WEBPACK_IMPORTED_MODULE_3__  .z2)(parsed), (0,_recipe_version_constraint_js__WEBPACK_IMPORTED_MODULE_2__  .cP)(constraint));
    }
    catch {
        return true;
    }
}


/***/ }),

/***/ 71201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M: () => (  completeImages)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74555);
  var _image_provider_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33623);




async function completeImages(found, completing) {
    const completed = await Promise.all(found.map((one) => completeImage(one, completing)));
    const images = completed.filter(({ id }) => id !== '');
    const distinct = new Map(images.map((image) => [`${image.build}\n${image.region}\n${image.id}`, image]));
    return [...distinct.values()].sort((a, b) => compare(`${a.build} ${a.region} ${a.id}`, `${b.build} ${b.region} ${b.id}`));
}
async function completeImage(found, completing) {
    const { providers, environment, workingDirectory, accounts } = completing;
    const base = {
        build: found.build,
        'builder-id': found.builderId,
        provider: found.provider,
        account: accounts[found.provider] ?? null,
        region: found.region,
        id: found.id,
        created: null,
        digests: {},
        tags: [...found.tags],
        files: [],
        handoff: null,
    };
    const { complete, completeFiles: describe } = (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_3__  .li)(found.provider, providers)?.artifacts ?? {};
    try {
        if (found.files.length > 0) {
            const image = await completeFiles(base, found.files, workingDirectory);
            return describe === undefined ? image : await describe(image, workingDirectory).catch(() => image);
        }
        return complete === undefined ? base : await complete(base, environment, completing.limitMs);
    }
    catch {
        return base;
    }
}
async function completeFiles(image, files, workingDirectory) {
    const entries = (await Promise.all(files.map(async (path) => {
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workingDirectory, path);
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(full, { throwIfNoEntry: false });
        if (stat === undefined || !stat.isFile())
            return [];
        return [{ path, size: stat.size, sha256: await (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_2__  .Vq)(full), mtime: stat.mtime }];
    }))).flat();
    if (entries.length === 0)
        return image;
    const listed = entries.map(({ path, size, sha256: digest }) => ({ path, size, sha256: digest }));
    const newest = entries.map(({ mtime }) => mtime.getTime()).sort((a, b) => b - a)[0];
    return {
        ...image,
        id: listed.length === 1 ? (listed[0]?.sha256 ?? '') : (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_2__  .sc)(JSON.stringify(listed)),
        created: newest === undefined ? null : new Date(newest).toISOString(),
        files: listed,
    };
}
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}


/***/ }),

/***/ 15537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w: () => (  selectBuilds),
    x: () => (  buildNameOf)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37478);
  var _recipe_template_build_glob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86427);




function selectBuilds(template, only, except) {
    const { builds, kind } = template;
    for (const [input, patterns] of Object.entries({ only, except }))
        checkPatterns(input, kind, patterns);
    const matches = (pattern, name) => (0,_recipe_template_build_glob_js__WEBPACK_IMPORTED_MODULE_3__  .C)(kind, pattern, name);
    const matching = (pattern) => builds.filter(({ name }) => matches(pattern, name));
    const spell = (patterns) => kind === 'json'
        ? [
            ...new Set(patterns.flatMap((pattern) => (isPattern(pattern) ? matching(pattern).map(({ name }) => name) : [pattern]))),
        ]
        : patterns;
    if (template.buildsKnown) {
        for (const pattern of only)
            if (matching(pattern).length === 0)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(noMatch(pattern, builds));
    }
    const chosen = builds.filter(({ name }) => (only.length === 0 || only.some((pattern) => matches(pattern, name))) &&
        !except.some((pattern) => matches(pattern, name)));
    if (template.buildsKnown && chosen.length === 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(builds.length === 0
            ? 'The template has no builds.'
            : `Inputs "only" and "except" together leave none of the template's builds ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .A3)(builds.map(({ name }) => name))}.`);
    }
    return { only: spell(only), except: spell(except), builds: chosen };
}
function noMatch(pattern, builds) {
    const names = builds.map(({ name }) => name);
    const near = (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_2__  .qb)(pattern, names);
    const hint = near === undefined ? '' : ` Did you mean ${near}?`;
    const known = names.length === 0 ? 'it has no builds' : `its builds are ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .A3)(names)}`;
    return `Input "only" holds ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(pattern)}, which matches no build of the template; ${known}.${hint}`;
}
function isPattern(name) {
    return /[*?[{]/.test(name);
}
function checkPatterns(input, kind, patterns) {
    const wrong = kind === 'hcl2' ? patterns.find((pattern) => (0,_recipe_template_build_glob_js__WEBPACK_IMPORTED_MODULE_3__  .z)(pattern) === undefined) : undefined;
    if (wrong === undefined)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "${input}" holds ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(wrong)}, which Packer cannot read as a pattern: brackets hold one range, as in [a-z], ` +
        'or a list of characters, as in [abc], and must be closed. Put a backslash before a bracket that is meant as itself.');
}
function buildNameOf(template, told) {
    if (template.kind === 'hcl2')
        return told;
    const found = template.builds.find(({ name, type }) => told === `${type}.${name}` || told === name);
    return found?.name ?? told;
}


/***/ }),

/***/ 81267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  X: () => (  prepareVariables),
  m: () => (  renderVariables)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(8005);
var files_files = __webpack_require__(74555);
var inputs = __webpack_require__(88278);
var wording = __webpack_require__(37478);
var paths = __webpack_require__(56408);
var hcl_expression = __webpack_require__(5556);
var hcl_string = __webpack_require__(22614);
var loaded_template = __webpack_require__(47402);
var yaml_values = __webpack_require__(31134);
var hcl = __webpack_require__(54306);
;// CONCATENATED MODULE: ./.build/packer/run/written-value.js
const HCL_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const UNFAITHFUL = /[eE]|^-0$/;
class NoVariableValue extends TypeError {
    kind;
    constructor(kind) {
        super(`No variable has a value of the kind ${kind}.`);
        this.kind = kind;
    }
}
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
    if (isNumber && (HCL_NUMBER.test(written) || !Number.isFinite(Number(value))))
        return written;
    return typed(value);
}
function isText({ type, hasDefault, default: initial }) {
    if (type !== undefined)
        return type === 'string';
    return hasDefault && initial.known && typeof initial.value === 'string';
}
function leavesTexts({ type, hasDefault, default: initial }) {
    if (type !== undefined)
        return /\b(?:string|any)\b/.test(type);
    return !(hasDefault && initial.known && (typeof initial.value === 'number' || typeof initial.value === 'boolean'));
}
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

;// CONCATENATED MODULE: ./.build/packer/run/var-file.js







const MOST_ALIASES = 50;
async function readVarFile(path, shown, template) {
    const bytes = (0,external_node_fs_.readFileSync)(path);
    const text = bytes.toString('utf8');
    if (bytes.includes(0) || !Buffer.from(text).equals(bytes))
        throw new errors .yo(`${shown} is not UTF-8 text.`);
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
        return { values: new Map((0,inputs .xg)(text).map(([name, value]) => [name, unquote(value)])), passed: false };
    }
    catch (error) {
        throw new errors .yo(`${shown} ${(0,errors .bD)(error)}.`);
    }
}
async function yamlVariables(text, shown, template) {
    const { parseDocument } = await Promise.resolve( ).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    let values;
    try {
        const document = parseDocument(text, { intAsBigInt: true });
        const [error] = document.errors;
        if (error !== undefined)
            throw error;
        values = (0,yaml_values .O)(document, MOST_ALIASES);
    }
    catch (error) {
        throw new errors .yo(`${shown} is not valid YAML: ${yamlPlace(error)}.`);
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
function literalsOfHcl(text, shown) {
    try {
        return new Map((0,hcl .K)(text).attributes.flatMap(({ name, value }) => (value.known ? [[name, value.value]] : [])));
    }
    catch (error) {
        throw new errors .yo(`${shown} is not valid HCL: ${(0,errors .bD)(error)}`);
    }
}
function parseJson(text, shown) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new errors .yo(`${shown} is not valid JSON: ${placeOf(text, error)}.`);
    }
}
function placeOf(text, error) {
    const at = /position (\d+)/.exec((0,errors .bD)(error))?.[1];
    return at === undefined ? 'it cannot be read' : `see line ${text.slice(0, Number(at)).split('\n').length}`;
}
function yamlPlace(error) {
    const line = /at line (\d+)/.exec((0,errors .bD)(error))?.[1];
    return line === undefined ? 'it cannot be read' : `see line ${line}`;
}
function plainMap(value, shown) {
    return new Map(var_file_membersOf(value, shown).map(([name, one]) => [name, plain(one, shown)]));
}
function var_file_membersOf(value, shown) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return Object.entries(value);
    throw new errors .yo(`${shown} must hold names and values at its top.`);
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
    return new errors .yo(`${shown} holds a value of a kind that variables cannot have (${kind}).`);
}
function unquote(value) {
    const text = value.trim();
    return /^(["']).*\1$/s.test(text) && text.length >= 2 ? text.slice(1, -1) : text;
}

;// CONCATENATED MODULE: ./.build/packer/run/variables.js











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
        (0,files_files .vK)(path, renderVariables(values, template));
        files.push(path);
    };
    for (const given of request.varFiles) {
        const path = findVarFile(request, given);
        if (path === undefined)
            continue;
        const { values, passed } = await readVarFile(path, (0,paths .pS)(request.workspace, path), template);
        for (const [name, value] of values) {
            names.add(name);
            addTexts(texts, value);
            if (sensitive.has(name))
                addTexts(secrets, value);
        }
        if (passed)
            files.push(path);
        else
            own(values, (0,paths .pS)(request.workspace, path));
    }
    const fromInputs = new Map([...request.vars, ...request.secretVars]);
    for (const [name, value] of fromInputs) {
        names.add(name);
        if (sensitive.has(name))
            addTexts(secrets, value);
    }
    if (fromInputs.size > 0)
        own(fromInputs, 'the inputs "vars" and "secret-vars"');
    const usual = [...files];
    const ofRetry = new Map(request.retryVars);
    for (const [name, value] of ofRetry)
        if (sensitive.has(name))
            addTexts(secrets, value);
    if (ofRetry.size > 0)
        own(ofRetry, '"retry-vars"');
    const isDeclared = ([name]) => template.variables.some((one) => one.name === name);
    const declared = new Map([...(request.reserved ?? [])].filter(isDeclared));
    if (declared.size > 0) {
        own(declared, 'Bakehouse');
        usual.push(...files.slice(-1));
    }
    if (problems.length > 0)
        throw new errors .yo(problems.join('\n'));
    secrets.delete('');
    return { files: usual, retryFiles: files, names: [...names].sort(), secrets: [...secrets], texts: [...texts] };
}
function autoVarFiles({ template, workspace }) {
    const first = template.files[0]?.path;
    if (template.kind === 'json' || first === undefined)
        return [];
    const folder = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(workspace, first));
    try {
        return (0,loaded_template .o8)((0,external_node_fs_.readdirSync)(folder)).varFiles.map((name) => (0,external_node_path_.join)(folder, name));
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
    return (0,paths .CT)('Input "var-files"', request.workspace, request.workingDirectory, path);
}
function unknownNames(values, template, source) {
    const declared = template.variables.map(({ name }) => name);
    return [...values.keys()]
        .filter((name) => !declared.includes(name))
        .map((name) => {
        const near = (0,wording .qb)(name, declared);
        const hint = near === undefined ? '' : ` Did you mean ${near}?`;
        const allowed = declared.length === 0 ? 'it declares none' : `it declares ${(0,inputs .A3)(declared)}`;
        return `The template declares no variable ${(0,inputs .WU)(name)}, which ${source} set; ${allowed}.${hint}`;
    });
}
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
    const expression = value.trim();
    const checked = (0,hcl_expression .l4)(expression);
    if (!checked.ok) {
        throw new errors .yo(`The variable ${variable.name} is no string (${variable.type ?? 'by its default'}), so its value must be one HCL expression, ` +
            `but it is none: ${checked.reason}`);
    }
    return expression;
}
function hclValue(value) {
    if (typeof value === 'string')
        return (0,hcl_string .ZK)(value);
    if (value === null || typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    if (isList(value))
        return `[${value.map(hclValue).join(', ')}]`;
    return `{ ${Object.entries(value)
        .map(([key, one]) => `${(0,hcl_string .ZK)(key)} = ${hclValue(one)}`)
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


/***/ })

};
