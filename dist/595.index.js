export const id = 595;
export const ids = [595];
export const modules = {

/***/ 30595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  bake: () => (  bake)
});

var external_node_fs_ = __webpack_require__(73024);
var secrets_environment = __webpack_require__(94463);
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
var short_secrets = __webpack_require__(40044);
var rights = __webpack_require__(29340);
var loaded_template = __webpack_require__(47402);
var provider = __webpack_require__(33623);
var image_asker = __webpack_require__(35130);
var reused = __webpack_require__(21034);
var plan_deposits = __webpack_require__(96053);
var look_up = __webpack_require__(81419);
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
        parentId: settled.parent?.id ?? null,
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
    for (const provider of new Set(own.map((image) => image.provider))) {
        const ours = own.filter((image) => image.provider === provider);
        const rivals = (bakes.get(provider) ?? []).filter((bake) => !bake.some(({ id }) => known.has(id) || ours.some((image) => image.id === id)));
        const [first] = rivals.toSorted((a, b) => inOrder(birthOf(a), birthOf(b)));
        if (first === undefined)
            return undefined;
        if (winner === 'first' && !isBefore(first, seenOf(ours, bakes.get(provider) ?? [])))
            return undefined;
        chosen.push(first);
    }
    return chosen.length === 0 ? undefined : chosen.flat();
}
function seenOf(ours, bakes) {
    return bakes.filter((bake) => bake.some(({ id }) => ours.some((image) => image.id === id))).flat();
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

var prepare = __webpack_require__(73084);
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
        ...(record.tools.packer === null ? {} : { packer: record.tools.packer }),
        artifacts: record.images.flatMap(({ files }) => (files[0] === undefined ? [] : [external_node_path_.posix.normalize(files[0].path)])),
    });
}

var artifact_name = __webpack_require__(92974);
var record_upload = __webpack_require__(23036);
var process_relay = __webpack_require__(70164);
var tail = __webpack_require__(48390);
;// CONCATENATED MODULE: ./.build/packer/run/debug-log.js



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
    return { ...record, images: [...images], ...(artifacts.length === 0 ? {} : { artifacts: [...artifacts] }) };
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

var planned_leg = __webpack_require__(90379);
var dockerfile = __webpack_require__(51903);
var leg = __webpack_require__(44296);
var bases = __webpack_require__(91242);
var revocation = __webpack_require__(37446);
var current_list = __webpack_require__(17561);
var revoked = __webpack_require__(55744);
var bake_identity = __webpack_require__(13957);
;// CONCATENATED MODULE: ./.build/bake/settled-leg.js












async function settleLeg(host, providers, inputs) {
    const workingDirectory = (0,paths .CT)('Input "working-directory"', host.workspace, host.workspace, inputs['working-directory']);
    if (!(0,external_node_fs_.statSync)(workingDirectory).isDirectory()) {
        throw new errors .yo(`Input "working-directory" must be a folder, but ${inputs['working-directory']} is a file.`);
    }
    const isPacker = inputs.builder === 'packer';
    const task = isPacker ? packerTask(host, inputs, workingDirectory) : dockerfileTask(host, inputs, workingDirectory);
    const leg = adHocLeg(inputs, task.builder === 'packer' ? task.template.name : task.dockerfile.name);
    const { list: revocations } = await (0,current_list .H)(host, '', { now: false });
    const identity = await (0,bake_identity .Y)(host, providers, inputs, leg, revocations);
    const starts = [...(inputs.parent === '' ? [] : [inputs.parent]), ...(0,bases .u)(identity.bases).map(({ id }) => id)];
    if (inputs.mode === 'build')
        (0,revoked .$)(leg.leg, starts, revocations);
    return {
        leg,
        name: inputs.name === '' ? leg.image : inputs.name,
        parent: inputs.parent === '' ? null : { leg: null, key: null, id: inputs.parent },
        task,
        identity,
        sources: (0,bases .u)(identity.bases),
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
        dockerfile: (0,dockerfile .d)(host.workspace, context, inputs.template),
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

var debug_input = __webpack_require__(45012);
var means = __webpack_require__(72646);
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
    const settlement = await settle(host, inputs);
    if (settlement.kind === 'blocked') {
        const { leg, reason, parent } = settlement;
        return await reportBlocked(host, { means: means .K, inputs, trusted, started }, leg, reason, parent);
    }
    const { settled } = settlement;
    tellEnvironment(host, inputs, settled);
    const { task } = settled;
    if (stepping)
        (0,debug_input .wO)(task.builder);
    const secrets = task.builder === 'packer' ? task.secretVars : task.secrets;
    const handed = (0,secrets_environment .QI)(host.environment);
    (0,short_secrets .v)(host, [...secrets, ...handed], (0,secrets_environment .Qc)(host.environment, inputs['pass-env'], {}));
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
async function bakeInTurn(host, step, ready, settled) {
    const { inputs, prepared, trusted, started, interrupt } = ready;
    const { key } = settled.identity;
    const { providers } = means .K;
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
            const told = { means: means .K, inputs, trusted, started };
            return await reportReused(host, told, settled, reused, prepared.legFolder);
        }
        if (end.waited > A_MOMENT)
            timeout = Math.max(A_MOMENT, timeout - end.waited);
    }
    const contest = inputs.mode === 'build' ? await openContest(host, providers, inputs, settled, isThere) : NO_CONTEST;
    await bakePrepared(host, { ...ready, inputs: { ...inputs, timeout }, turn: step.turn, contest });
}
const A_MOMENT = 0.02;
async function settle(host, inputs) {
    if (inputs.leg !== '')
        return (0,planned_leg .Oo)(host, means .K.providers, inputs);
    return { kind: 'settled', settled: await settleLeg(host, means .K.providers, inputs) };
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
  var _providers_providers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(410);
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

/***/ 13957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Y: () => (  identifyAdHoc),
  f: () => (  identifyPlanned)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(8005);
var image_asker = __webpack_require__(35130);
var definition = __webpack_require__(95907);
var placeholder = __webpack_require__(90881);
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
        written: (0,left_out .$)(plan.targets),
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
        const keyOf = (one) => (0,bake_key .$8)(one, { parentKey: null, sources: [...sources, ...(0,plan_bases .u)(bases)] });
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


/***/ }),

/***/ 556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    gi: () => (  findParent),
    gu: () => (  blockingReason),
    wq: () => (  parentImage)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _plan_leg_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9976);


async function findParent(host, inputs, opened, leg) {
    const record = (await (0,_plan_leg_record_js__WEBPACK_IMPORTED_MODULE_1__  .x)(host, inputs, opened.plan, leg))?.record;
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
    const isTested = leg.verify !== null && leg.verify['none'] !== true;
    if (!isTested || (verification === null && leg.todo.length === 0))
        return undefined;
    if (verification === null)
        return `${leg.leg} was not tested yet`;
    return verification.gate === 'pass' ? undefined : `${leg.leg} did not pass its tests (${verification.conclusion})`;
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

/***/ 90379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
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
var dockerfile = __webpack_require__(51903);
var placeholder = __webpack_require__(90881);
var provider = __webpack_require__(33623);
var run_arguments = __webpack_require__(835);
var plan_bases = __webpack_require__(91242);
var open_plan = __webpack_require__(52324);
var dollar_template = __webpack_require__(33419);
var loaded_template = __webpack_require__(47402);
var hand_off = __webpack_require__(98761);
var bake_identity = __webpack_require__(13957);
var revocation = __webpack_require__(37446);
var late_values = __webpack_require__(49537);
var bake_parent = __webpack_require__(556);
var image_asker = __webpack_require__(35130);
var reused = __webpack_require__(21034);
var recipe_recipe = __webpack_require__(49426);
var look_up = __webpack_require__(81419);
;// CONCATENATED MODULE: ./.build/bake/parent-image.js






async function parentFromProvider(host, providers, inputs, leg, buildRegistry, revocations) {
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
    const record = (0,reused .c)(leg, answer.images, {
        run: { url: host.run.url, id: host.run.id, attempt: host.run.attempt },
        git: { repository: host.run.repository, commit: host.run.commit, ref: host.run.ref },
        parentId: null,
        parentKey: null,
    });
    const isVerified = answer.images.every(({ verified }) => verified);
    const reason = (0,bake_parent .gu)(isVerified ? { ...leg, todo: [] } : leg, record);
    return reason === undefined ? { kind: 'ready', leg, record } : { kind: 'blocks', leg, reason, record };
}

var folder = __webpack_require__(10736);
var revoked = __webpack_require__(55744);
var plan_sources = __webpack_require__(2422);
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
    for (const base of (0,plan_bases .u)(bases)) {
        const isHere = (0,plan_sources .Bb)(providers).get(base.of)?.isHere;
        if (isHere === undefined || (await isHere(base, asker)))
            continue;
        throw new errors .yo(`${leg} was planned on ${base.name ?? base.id} as it was where it was planned (${base.id}); here it is another one, or none. Have the same there, name it by a URL and its checksum, or bake in the job that plans.`);
    }
}

;// CONCATENATED MODULE: ./.build/bake/planned-leg.js

























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
        parent = await parentFromProvider(host, providers, inputs, parent.leg, buildRegistry, revocations);
    if (parent?.kind === 'blocks' && !isCheck)
        return { kind: 'blocked', leg, reason: parent.reason, parent };
    if (parent?.kind === 'ready' && !isCheck)
        (0,revoked .J)(leg.leg, parent, opened.plan.legs, revocations);
    const identity = await (0,bake_identity .f)(host, providers, opened.plan, leg, inputs['pass-env']);
    refuseNoCommit(host, leg);
    if (!isCheck)
        await refuseOtherBases(host, providers, inputs['pass-env'], leg);
    const sources = await presentSources(host, providers, inputs['pass-env'], leg);
    if (!isCheck) {
        const starts = [...sources, ...(0,plan_bases .u)(identity.bases)].map(({ id }) => id);
        (0,revoked .$)(leg.leg, starts, revocations);
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
            sources: [...sources, ...(0,plan_bases .u)(identity.bases)],
            late: values,
            tags: Object.entries(leg.tags).map(([tag, value]) => [tag, (0,placeholder .GS)(value, values)]),
            declaredTag: leg['declared-tag'],
            timeoutMinutes: leg.timeout,
            account: leg.account,
            retriesShellFlake: leg['retry-shell-flake'],
            handoff,
            revocations,
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
            found = await parentFromProvider(host, providers, inputs, leg, buildRegistry, revocations);
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
        ? packerTask(host, inputs, leg, leg.work, values)
        : dockerfileTask(host, inputs, leg, leg.work, values, sources);
}
function packerTask(host, inputs, leg, work, values) {
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
function dockerfileTask(host, inputs, leg, work, values, sources) {
    const { workspace } = host;
    const context = (0,paths .CT)('The build context', workspace, workspace, work.context);
    const [source] = sources;
    const parentId = values.get('parent.id');
    const base = source?.id ?? parentId;
    const extra = work.arguments.map((text) => (0,placeholder .GS)(text, values));
    (0,dockerfile_arguments .PL)(extra, `The arguments of ${leg.leg}`);
    return {
        builder: 'dockerfile',
        dockerfile: (0,dockerfile .d)(workspace, context, (0,external_node_path_.join)(workspace, work.file)),
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

/***/ 55744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $: () => (  refuseRevokedStart),
    J: () => (  refuseRevokedParent)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _image_revocation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37446);


function refuseRevokedParent(leg, parent, legs, list) {
    const own = (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .$5)(list, parent.record);
    const above = own === undefined ? aboveOf(parent, legs, list) : undefined;
    const entry = own ?? above?.entry;
    if (entry === undefined)
        return;
    const name = above === undefined ? parent.leg.leg : `${parent.leg.leg}, by ${above.what},`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${leg} is not baked: ${name} is ${(0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .Gn)(entry)}. Plan again, so that what it builds on is baked anew.`);
}
function aboveOf({ leg, record }, legs, list) {
    const id = record.parent?.id ?? '';
    const image = id === '' ? undefined : (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .d0)(list, { id });
    if (image?.inherit === true)
        return { entry: image, what: id };
    for (let at = legs.find((one) => one.leg === leg.parent); at !== undefined; at = legs.find((one) => one.leg === at?.parent)) {
        const entry = (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .bh)(list, at);
        if (entry?.inherit === true)
            return { entry, what: at.leg };
    }
    return undefined;
}
function refuseRevokedStart(leg, ids, list) {
    for (const id of ids) {
        const entry = (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .d0)(list, { id });
        if (entry !== undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${leg} is not baked: it starts from ${id}, which is ${(0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .Gn)(entry)}. Name another image.`);
    }
}


/***/ }),

/***/ 51903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    d: () => (  loadDockerfile)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88278);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37478);






function loadDockerfile(workspace, workingDirectory, given) {
    const path = (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .CT)('Input "template"', workspace, workingDirectory, given);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory()) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`Input "template" names the folder ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(given)}; with builder: dockerfile it must be the Dockerfile, such as ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(`${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_5__  .hT)(given, '/')}/Dockerfile`)}.`);
    }
    const root = (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .CT)('The workspace', workspace, workspace, '.');
    return { path, shown: (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .pS)(root, path), name: dockerfileName(path), text: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8') };
}
function dockerfileName(path) {
    const base = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path);
    const own = /^(?:Dockerfile|Containerfile)(?:[.-](.+))?$/i.exec(base);
    const name = own === null ? base.replace(/\.(?:dockerfile|containerfile)$/i, '') : (own[1] ?? '');
    return name === '' ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)) || 'image' : name;
}


/***/ })

};
