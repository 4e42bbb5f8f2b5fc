export const id = 6872;
export const ids = [6872];
export const modules = {

/***/ 6872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bake: () => (/* binding */ bake)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/core/secrets/environment.js
var secrets_environment = __webpack_require__(94463);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
;// CONCATENATED MODULE: ./.build/core/secrets/cloud-files.js



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

// EXTERNAL MODULE: ./.build/core/process/interrupt.js
var process_interrupt = __webpack_require__(50545);
// EXTERNAL MODULE: ./.build/core/secrets/short-secrets.js
var short_secrets = __webpack_require__(40044);
// EXTERNAL MODULE: ./.build/core/files/rights.js + 1 modules
var rights = __webpack_require__(29340);
// EXTERNAL MODULE: ./.build/recipe/template/loaded-template.js + 6 modules
var loaded_template = __webpack_require__(47402);
// EXTERNAL MODULE: ./.build/image/provider.js
var provider = __webpack_require__(33623);
// EXTERNAL MODULE: ./.build/image/asker.js
var image_asker = __webpack_require__(35130);
// EXTERNAL MODULE: ./.build/image/reused.js
var reused = __webpack_require__(21034);
// EXTERNAL MODULE: ./.build/plan/deposits.js
var plan_deposits = __webpack_require__(96053);
// EXTERNAL MODULE: ./.build/plan/look-up.js
var look_up = __webpack_require__(81419);
// EXTERNAL MODULE: ./.build/core/files/files.js
var files_files = __webpack_require__(74555);
// EXTERNAL MODULE: ./.build/core/values.js
var values = __webpack_require__(1252);
// EXTERNAL MODULE: ./.build/core/files/paths.js
var paths = __webpack_require__(56408);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
;// CONCATENATED MODULE: ./.build/packer/run/manifest-file.js





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
    (0,files_files/* writeAtomically */.vK)(path, text, 0o664);
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
/** As the artifacts tell it: a cloud by `region:id`, docker by the id or the last name, the file builder by a word. */
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

;// CONCATENATED MODULE: ./.build/bake/deposits.js








/** What the post-processors of a leg do elsewhere, with every value filled in. */
function depositsOfLeg({ identity, late }) {
    return identity.read?.depositsWith(late) ?? [];
}
/**
 * What the post-processors left of a bake, for its record. Beside each file a record is written, by which the file is known
 * again: a later bake of the same key then need not make it anew.
 */
async function noteDeposits(host, providers, settled, record, workingDirectory) {
    const artifacts = [];
    for (const { build, by, left } of depositsOfLeg(settled)) {
        if (left.kind === 'names' || left.kind === 'pushed') {
            const keeper = (0,plan_deposits/* keeperOf */.yD)(left.kind, providers);
            const image = record.images.find((one) => one.provider === keeper?.name && one.build === build);
            artifacts.push(...left.references.map((at) => ({ build, by, kind: 'name', at, digest: image?.id ?? null })));
        }
        const paths = left.kind === 'files' ? left.paths : left.kind === 'manifest' ? [left.path ?? ''] : [];
        for (const path of paths) {
            const full = (0,external_node_path_.resolve)(workingDirectory, path);
            const stat = (0,external_node_fs_.statSync)(full, { throwIfNoEntry: false });
            if (path === '' || stat === undefined || !stat.isFile())
                continue;
            const digest = await (0,files_files/* sha256OfFile */.Vq)(full);
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
    // An image that is files has its own record there already.
    if (key === null || isImage)
        return;
    try {
        const runId = record.run.id === '' ? null : record.run.id;
        (0,plan_deposits/* keeperOf */.yD)('files', providers)?.deposits?.note?.({ ...file, key, recipe, runId });
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
    for (const [path, of] of (0,values/* groupedBy */.me)(builds, (one) => one.path)) {
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

// EXTERNAL MODULE: ./.build/bake/record.js
var bake_record = __webpack_require__(45057);
;// CONCATENATED MODULE: ./.build/bake/reuse.js







const MOST_TOLD = 5;
/**
 * The record of an earlier bake of this very key, when its provider still has all of its images, and what its
 * post-processors did elsewhere is still there; else nothing.
 */
async function findReusable(host, providers, inputs, settled) {
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
    const buildRegistry = settled.handoff.kind === 'registry' ? settled.handoff.repository : null;
    const asker = (0,image_asker/* askerOf */.Y)(host, { agent: 'bakehouse-bake', passEnv: inputs['pass-env'], buildRegistry });
    const answers = await (0,look_up/* lookUpLegs */.QI)([{ definition: identity.definition, key, recipe: read }], providers, asker);
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
    const left = await (0,plan_deposits/* lookForDeposits */.ir)(question, providers, asker);
    if (left.kind === 'lost') {
        const why = `${left.reason}. Where that is no reason to bake again, say accept: post-processors.`;
        if (mustHit)
            throw new errors/* UserError */.yo(`${said}, and the image of ${key} is there, but ${why}`);
        host.annotate({ level: 'notice', title: 'Reuse', message: `${settled.leg.leg} is baked again: ${why}` });
        return undefined;
    }
    const made = (0,reused/* reusedRecord */.c)({
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
    const record = await withPacker(made, () => asker.remember(settled.leg.slug));
    const workers = isAccepted ? (0,plan_deposits/* workersOf */.N)(deposits) : [];
    return {
        record: left.artifacts.length === 0 ? record : { ...record, artifacts: [...left.artifacts] },
        notRun: workers,
    };
}
/** With the Packer that baked it, where its provider keeps no word of that and this machine or the cache does. */
async function withPacker(record, remember) {
    if (record.builder !== 'packer' || record.tools.packer !== null)
        return record;
    const known = await remember();
    if (known?.packer === undefined || known.key !== record.key)
        return record;
    return { ...record, tools: { ...record.tools, packer: known.packer } };
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
        throw new errors/* UserError */.yo(`${said}, but what is behind these names cannot be known, so that another image would not be seen: ${told.join('; ')}. Name them by digest or id, or log in where they are.`);
    }
    const message = `By its name alone counts ${told.join('; ')}: a newer image behind it is not seen.`;
    host.annotate({ level: 'notice', title: 'Reuse', message });
}
function shownDoubt({ text, file, line }) {
    return `${file}:${line}: ${text}`;
}
/** The input goes before what the image says. */
function chosenReuse(inputs, definition) {
    if (inputs.reuse !== '')
        return { reuse: inputs.reuse, said: `Input "reuse" is ${inputs.reuse}` };
    const { reuse = 'auto' } = definition;
    return { reuse, said: `The image says "reuse: ${reuse}"` };
}

// EXTERNAL MODULE: ./.build/actions/bake/inputs.js
var bake_inputs = __webpack_require__(7909);
// EXTERNAL MODULE: ./.build/packer/run/program.js
var program = __webpack_require__(85987);
;// CONCATENATED MODULE: ./.build/actions/bake/environment-notices.js






function environmentAnswer(environment, passEnv, asked, variables) {
    const passed = (0,secrets_environment/* childEnvironment */.Qc)(environment, passEnv, {});
    const handed = (0,secrets_environment/* handedNames */.$s)(environment);
    const isSet = (name) => (environment[name] ?? '') !== '';
    const names = [...new Set(asked)].sort();
    return {
        held: names.filter((name) => isSet(name) && passed[name] === undefined),
        unset: names.filter((name) => !isSet(name)),
        unseen: names.filter((name) => passed[name] !== undefined && ![...passEnv, ...handed].includes(name) && !(0,secrets_environment/* isCredentialName */.hN)(name)),
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
function tellSessionEnd(host, providers, minutes, { identity, timeoutMinutes }) {
    const keepers = new Set(identity.read?.builds.map(({ type }) => (0,provider/* providerOf */.lc)(type, providers)));
    const isSet = timeoutMinutes !== null || String(minutes) !== bake_inputs/* bakeInputs */.t.timeout.default;
    for (const keeper of keepers) {
        const message = keeper?.preflight?.sessionEnd?.(host.environment, Date.now(), minutes);
        if (message !== undefined)
            host.annotate({ level: isSet ? 'warning' : 'notice', title: 'Credentials', message });
    }
}
/**
 * Tells where a reused image was baked with another Packer than the one on PATH. That is no reason to bake it again: a version
 * that matters is in the key, by a lockfile or a constraint. Without a Packer here nothing is told.
 */
async function tellOtherPacker(host, { leg, tools }) {
    if (tools.packer === null)
        return;
    let version;
    try {
        ({ version } = await (0,program/* findPacker */.ym)((0,secrets_environment/* childEnvironment */.Qc)(host.environment, [], {}), host.kind));
    }
    catch {
        return;
    }
    if (version === tools.packer)
        return;
    const message = `${leg} is reused. Baked with Packer ${tools.packer}; this run has ${version}.`;
    host.annotate({ level: 'notice', title: 'Packer', message });
}

// EXTERNAL MODULE: ./.build/bake/folder.js
var bake_folder = __webpack_require__(10736);
// EXTERNAL MODULE: ./.build/core/runner/annotations.js
var runner_annotations = __webpack_require__(4541);
// EXTERNAL MODULE: ./.build/image/leftover.js
var leftover = __webpack_require__(79825);
// EXTERNAL MODULE: ./.build/packer/run/problem-matcher.js
var problem_matcher = __webpack_require__(82059);
// EXTERNAL MODULE: ./.build/core/clock.js
var clock = __webpack_require__(94850);
// EXTERNAL MODULE: ./.build/core/process/descendants.js
var descendants = __webpack_require__(58966);
// EXTERNAL MODULE: ./.build/core/process/process.js
var process_process = __webpack_require__(63815);
// EXTERNAL MODULE: ./.build/image/failure.js
var image_failure = __webpack_require__(52910);
// EXTERNAL MODULE: ./.build/bake/journal.js
var bake_journal = __webpack_require__(8209);
;// CONCATENATED MODULE: ./.build/bake/attempts.js







/** Runs the builder; again only when a provider was at fault, after a growing, random pause. */
async function bakeWithRetries(host, inputs, prepared, journal, interrupt) {
    for (let tries = 0;; tries += 1) {
        const attempt = await bakeOnce(host, inputs, prepared, journal, interrupt);
        const { failure } = attempt.outcome;
        const isPassing = attempt.outcome.status === 'failed' && failure !== null && (0,image_failure/* isInfrastructure */.Od)(failure.class);
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
    for (const until = (0,clock/* steadyNow */.rj)() + ms; (0,clock/* steadyNow */.rj)() < until && interrupt.at() === undefined;)
        await (0,process_process/* delay */.cb)(100);
}

;// CONCATENATED MODULE: ./.build/bake/first-journal.js



/** What the post step needs should this process be killed: written before the builder starts. */
async function firstJournal(host, inputs, prepared, trusted, started) {
    const { builder, settled, legFolder } = prepared;
    return {
        schema: 'bakehouse/journal/1',
        phase: inputs.mode === 'validate' ? 'checking' : 'running',
        main: { pid: process.pid, startTime: (await (0,process_process/* startTimeOf */.P2)(process.pid)) ?? 'unknown' },
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
        recordPath: (0,bake_record/* recordPath */.lX)(legFolder),
        logPath: (0,external_node_path_.join)(legFolder, builder.logName),
        secrets: [...builder.secrets],
        traces: null,
        record: (0,bake_record/* newRecord */.Mx)(host, prepared, (0,bake_record/* firstStages */.Mw)(builder.stage, new Date(started))),
    };
}

// EXTERNAL MODULE: ./.build/core/files/disk.js
var disk = __webpack_require__(42279);
// EXTERNAL MODULE: ./.build/image/late-values.js
var late_values = __webpack_require__(49537);
// EXTERNAL MODULE: ./.build/core/runner/inputs.js
var runner_inputs = __webpack_require__(88278);
// EXTERNAL MODULE: ./.build/dockerfile/build-sweep.js
var build_sweep = __webpack_require__(3576);
;// CONCATENATED MODULE: ./.build/dockerfile/arguments.js



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
            throw new errors/* UserError */.yo(`${what} must not hold ${(0,runner_inputs/* show */.WU)(arg)}: ${owned}.`);
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

;// CONCATENATED MODULE: ./.build/dockerfile/builder.js

/** The first docker client without BuildKit of its own; from there on it is the plugin's. */
const LAST_WITH_BUILDKIT = 22;
/** What `docker build` will use here; the daemon has to answer. DOCKER_BUILDKIT=0 asks for the classic builder. */
async function findBuilder(docker, environment) {
    // First, since its errors say what is wrong with docker.
    const server = await docker.serverVersion();
    const [client, buildx] = await Promise.all([
        docker.ask(['version', '--format', '{{.Client.Version}}']),
        docker.ask(['buildx', 'version']),
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

// EXTERNAL MODULE: ./.build/core/text/wording.js
var wording = __webpack_require__(37478);
// EXTERNAL MODULE: ./.build/recipe/dockerfile/dockerfile.js + 5 modules
var dockerfile_dockerfile = __webpack_require__(58315);
// EXTERNAL MODULE: ./.build/recipe/hcl/syntax-error.js
var syntax_error = __webpack_require__(85809);
;// CONCATENATED MODULE: ./.build/dockerfile/check.js




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
    const message = `The Dockerfile has no stage ${(0,runner_inputs/* show */.WU)(target)}.${hint(target, names)}`;
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
        message: `The Dockerfile declares no ARG ${(0,runner_inputs/* show */.WU)(name)}, so its value is used nowhere.${hint(name, declared)}`,
        line: undefined,
    }));
}
function hint(name, names) {
    const near = (0,wording/* nearestName */.qb)(name, names);
    return near === undefined ? '' : ` Did you mean ${near}?`;
}

// EXTERNAL MODULE: ./.build/core/files/short-folder.js
var short_folder = __webpack_require__(1711);
;// CONCATENATED MODULE: ./.build/dockerfile/daemon.js



/** The environment of the docker client in a bake, before what the build itself adds. */
function dockerEnvironment(environment, pass, temporary, mark) {
    return (0,secrets_environment/* childEnvironment */.Qc)(environment, pass, { ...(0,short_folder/* temporaryFolderOf */.Lj)(temporary), [process_process/* MARK */.M$]: mark });
}

;// CONCATENATED MODULE: ./.build/dockerfile/labels.js
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
function ownLabels({ leg, tier, ref, recipe, }) {
    return [
        ['dev.bakehouse.leg', leg],
        ['dev.bakehouse.tier', tier],
        // Empty where it is not known: else what it builds on would lend it its own.
        ['dev.bakehouse.ref', ref],
        ['dev.bakehouse.recipe', recipe ?? ''],
        // A place that is kept: a label cannot be added later.
        ['dev.bakehouse.epoch', ''],
    ];
}

// EXTERNAL MODULE: ./.build/bake/dockerfile-run.js + 3 modules
var dockerfile_run = __webpack_require__(60834);
;// CONCATENATED MODULE: ./.build/bake/dockerfile-bake.js















/** docker, with the builder that it has, and the secrets in files of their own. */
async function prepareDockerfile(host, { providers, connectDaemon }, inputs, task, bakeContext) {
    const { dockerfile, context } = task;
    const { folder, mark, settled } = bakeContext;
    const secretNames = task.secrets.map(([name]) => name);
    const base = dockerEnvironment(host.environment, inputs['pass-env'], folder.temporary, mark);
    const docker = connectDaemon((0,process_process/* withoutMark */.E_)(base));
    checkInheritedArguments(task.arguments, host.environment, base);
    const builder = await findBuilder(docker, base);
    checkSecrets(builder, secretNames);
    const build = dockerBuild(host, task, bakeContext);
    const command = buildCommand(build, builder);
    const environment = { ...base, ...command.environment };
    const secrets = [...new Set([...task.secrets.map(([, value]) => value), ...(0,secrets_environment/* credentialValues */.w2)(environment)])].filter((value) => value !== '');
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
        providers: keepersOf(providers),
        unasked: [],
        facts: [
            describeBuilder(builder),
            `Leg ${settled.leg.leg}, Dockerfile ${dockerfile.shown}, context ${(0,paths/* workspacePath */.X5)(host, context)}`,
            ...names('Build arguments', argNames),
            ...names('Secrets', secretNames),
        ],
        validate: async (on) => validate(on, inputs, task),
        bake: async (on, run) => (0,dockerfile_run/* runDocker */.S)(on, bake, run),
    };
}
/** Who keeps what `docker build` makes. */
function keepersOf(providers) {
    const keeper = (0,provider/* providerOf */.lc)('dockerfile', providers);
    return keeper === undefined ? [] : [{ name: keeper.name, account: null, regions: [], claims: [], otherBuilds: [] }];
}
/**
 * Says what reading the Dockerfile tells. Only where nothing else is asked for does a mistake end the step here: docker
 * itself is the judge in a build.
 */
function validate(host, inputs, { dockerfile, args, target }) {
    const complaints = checkDockerfile(dockerfile.text, { args, target });
    const isJudge = inputs.mode === 'validate';
    (0,runner_annotations/* annotateAll */.u)(host, complaints
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
            (0,files_files/* writeAtomically */.vK)(path, value);
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
            tier,
        }, task.labels),
        ownLabels: ownLabels({ leg, tier, ref: host.run.ref, recipe: settled.identity.recipe }),
        extra: task.arguments,
        idFile: (0,dockerfile_run/* idFileOf */.l)(folder),
        mark,
    };
}

// EXTERNAL MODULE: ./.build/core/secrets/secrets.js + 2 modules
var secrets_secrets = __webpack_require__(11217);
;// CONCATENATED MODULE: ./.build/packer/run/diagnostics.js
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

// EXTERNAL MODULE: ./.build/recipe/hcl/block.js
var hcl_block = __webpack_require__(44500);
// EXTERNAL MODULE: ./.build/recipe/version/constraint.js + 1 modules
var version_constraint = __webpack_require__(76119);
// EXTERNAL MODULE: ./.build/recipe/version/version.js
var version_version = __webpack_require__(57454);
;// CONCATENATED MODULE: ./.build/packer/run/preflight.js





/** The providers that keep what the chosen builds make. */
function providersOf(builds, template, providers) {
    const types = typesOf(builds, template);
    return providers.filter(({ builders }) => types.some((type) => builders.some((pattern) => pattern.test(type))));
}
/** A build as providers see it. */
function readBuildOf({ name, type, file, line, known, literals, blocks }) {
    return {
        name,
        type,
        file,
        line,
        known,
        literals,
        isWritten: (attribute) => blocks.some((block) => (0,hcl_block/* attributeOf */.w4)(block, attribute) !== undefined),
        mayHaveBlock: (block) => blocks.some((one) => (0,hcl_block/* blocksOf */.SH)(one, block).length > 0) ||
            blocks.some((one) => (0,hcl_block/* blocksOf */.SH)(one, 'dynamic').some(({ labels }) => labels[0] === block)),
    };
}
/** When the list of builds is not certain, each source that may come to be one counts. */
function typesOf(builds, template) {
    return template.buildsKnown ? builds.map(({ type }) => type) : typesThere(template);
}
/** The types of all builds that were read, and of all `source` blocks: a `dynamic` block names them where nobody sees it. */
function typesThere({ builds, files }) {
    const sources = files.flatMap((file) => (0,hcl_block/* blocksOf */.SH)(file, 'source').flatMap(({ labels }) => labels[0] ?? []));
    return [...builds.map(({ type }) => type), ...sources];
}
/** Refuses a Packer that cannot read this template, with the reason; what only Packer can judge is left to it. */
function checkPackerVersion(packer, template, kind) {
    const needs = (least, what) => {
        if ((0,program/* isAtLeast */.du)(packer.version, least))
            return;
        throw new errors/* UserError */.yo(`The template needs Packer ${least} or later (${what}), but ${packer.path} is ${packer.version}. ` +
            (0,program/* setupAdvice */.OT)(kind));
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
            (0,program/* setupAdvice */.OT)(kind, ', with this template'));
    }
}
/** As Packer holds them: without the pre-release. What neither side can read is Packer's to judge. */
function satisfiesCore(version, constraint) {
    const parsed = (0,version_version/* parseVersion */.ot)(version);
    if (parsed === undefined)
        return true;
    try {
        return (0,version_constraint/* satisfies */.ib)((0,version_version/* coreOf */.z2)(parsed), (0,version_constraint/* parseConstraints */.cP)(constraint));
    }
    catch {
        return true;
    }
}

;// CONCATENATED MODULE: ./.build/packer/run/claims.js


/** It makes nothing that could be left. */
const NULL_BUILDER = 'null';
function claimsOf(provider, builds, template, texts) {
    const isOther = (type) => !provider.builders.some((pattern) => pattern.test(type));
    // In JSON a build may be called like a builder of another provider, and the other way round.
    const named = [...builds, ...template.builds].flatMap(({ name, type }) => (isOther(type) ? [name] : []));
    return {
        claims: provider.sweep?.claims?.(texts) ?? [],
        otherBuilds: [...new Set([...typesOf(builds, template).filter(isOther), ...named])].toSorted(),
    };
}
/** Builder types at whose provider nobody looks for what they left. */
function unaskedTypes(builds, template, providers) {
    const isLookedAfter = (type) => {
        const sweep = (0,provider/* providerOf */.lc)(type, providers)?.sweep;
        return type === NULL_BUILDER || (sweep !== undefined && sweep.except?.types.test(type) !== true);
    };
    return [...new Set(typesOf(builds, template))].filter((type) => !isLookedAfter(type)).toSorted();
}
/** For each provider that can prove nothing of what these builds leave, its title and the reason. */
function unprovable(builds, template, texts, providers) {
    const types = typesOf(builds, template);
    return providers.flatMap(({ title, builders, sweep }) => {
        const own = types.filter((type) => builders.some((pattern) => pattern.test(type)));
        const reason = own.length === 0 ? undefined : sweep?.unprovable?.(own, texts);
        return reason === undefined ? [] : [{ title, reason }];
    });
}

// EXTERNAL MODULE: ./.build/packer/run/environment.js
var run_environment = __webpack_require__(20282);
// EXTERNAL MODULE: ./.build/recipe/template/build-glob.js
var build_glob = __webpack_require__(86427);
;// CONCATENATED MODULE: ./.build/packer/run/selection.js




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
            : `Inputs "only" and "except" together leave none of the template's builds ${(0,runner_inputs/* orList */.A3)(builds.map(({ name }) => name))}.`);
    }
    return { only: spell(only), except: spell(except), builds: chosen };
}
function noMatch(pattern, builds) {
    const names = builds.map(({ name }) => name);
    const near = (0,wording/* nearestName */.qb)(pattern, names);
    const hint = near === undefined ? '' : ` Did you mean ${near}?`;
    const known = names.length === 0 ? 'it has no builds' : `its builds are ${(0,runner_inputs/* orList */.A3)(names)}`;
    return `Input "only" holds ${(0,runner_inputs/* show */.WU)(pattern)}, which matches no build of the template; ${known}.${hint}`;
}
function isPattern(name) {
    return /[*?[{]/.test(name);
}
/** Packer refuses such a pattern too, when the builds are about to start. */
function checkPatterns(input, kind, patterns) {
    const wrong = kind === 'hcl2' ? patterns.find((pattern) => (0,build_glob/* buildGlob */.z)(pattern) === undefined) : undefined;
    if (wrong === undefined)
        return;
    throw new errors/* UserError */.yo(`Input "${input}" holds ${(0,runner_inputs/* show */.WU)(wrong)}, which Packer cannot read as a pattern: brackets hold one range, as in [a-z], ` +
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

// EXTERNAL MODULE: ./.build/core/process/command.js + 1 modules
var command = __webpack_require__(76806);
// EXTERNAL MODULE: ./.build/core/process/relay.js + 1 modules
var process_relay = __webpack_require__(70164);
// EXTERNAL MODULE: ./.build/packer/run/arguments.js
var run_arguments = __webpack_require__(835);
// EXTERNAL MODULE: ./.build/packer/run/observer.js + 3 modules
var run_observer = __webpack_require__(38931);
;// CONCATENATED MODULE: ./.build/packer/run/validate.js




/** Runs `packer validate` and shows what it says. Runs nothing of the template but its functions; no data sources. */
async function runValidate(host, packer, args, cwd, environment, secrets) {
    const { exitCode, stdout, stderr } = await (0,command/* runCommand */.d1)(packer.path, (0,run_arguments/* validateArguments */.Tr)(args), {
        cwd,
        limitMs: command/* NETWORK_MS */.GF,
        environment: { ...environment, CHECKPOINT_DISABLE: '1' },
    });
    const observer = new run_observer/* Observer */.nu();
    let text = '';
    const relay = (0,process_relay/* createRelay */.CR)(secrets, (lines) => observer.reader.render(lines), (lines) => {
        text += lines;
    });
    relay.push(Buffer.from(`${stdout}\n`));
    relay.end();
    const errors = (0,process_relay/* createRelay */.CR)(secrets, (lines) => lines, (lines) => {
        text += lines;
    });
    errors.push(Buffer.from(stderr));
    errors.end();
    if (text !== '')
        host.info(text.trimEnd());
    return { valid: exitCode === 0, text };
}

// EXTERNAL MODULE: ./.build/recipe/hcl/hcl-expression.js + 2 modules
var hcl_expression = __webpack_require__(5556);
// EXTERNAL MODULE: ./.build/recipe/hcl/hcl-string.js
var hcl_string = __webpack_require__(22614);
// EXTERNAL MODULE: ./.build/core/text/yaml-values.js
var yaml_values = __webpack_require__(31134);
// EXTERNAL MODULE: ./.build/recipe/hcl/hcl.js
var hcl = __webpack_require__(54306);
;// CONCATENATED MODULE: ./.build/packer/run/written-value.js
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

;// CONCATENATED MODULE: ./.build/packer/run/var-file.js







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
        throw new errors/* UserError */.yo(`${shown} is not UTF-8 text.`);
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
        return { values: new Map((0,runner_inputs/* parsePairs */.xg)(text).map(([name, value]) => [name, unquote(value)])), passed: false };
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

;// CONCATENATED MODULE: ./.build/packer/run/variables.js











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
        (0,files_files/* writeAtomically */.vK)(path, renderVariables(values, template));
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
        return (0,loaded_template/* templateFiles */.o8)((0,external_node_fs_.readdirSync)(folder)).varFiles.map((name) => (0,external_node_path_.join)(folder, name));
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
        const near = (0,wording/* nearestName */.qb)(name, declared);
        const hint = near === undefined ? '' : ` Did you mean ${near}?`;
        const allowed = declared.length === 0 ? 'it declares none' : `it declares ${(0,runner_inputs/* orList */.A3)(declared)}`;
        return `The template declares no variable ${(0,runner_inputs/* show */.WU)(name)}, which ${source} set; ${allowed}.${hint}`;
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
        return (0,hcl_string/* hclString */.ZK)(value);
    if (value === null || typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    if (isList(value))
        return `[${value.map(hclValue).join(', ')}]`;
    return `{ ${Object.entries(value)
        .map(([key, one]) => `${(0,hcl_string/* hclString */.ZK)(key)} = ${hclValue(one)}`)
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

// EXTERNAL MODULE: ./.build/bake/asked.js
var bake_asked = __webpack_require__(25021);
// EXTERNAL MODULE: ./.build/core/process/long-process.js
var long_process = __webpack_require__(66302);
// EXTERNAL MODULE: ./.build/packer/run/artifact-id.js
var artifact_id = __webpack_require__(90551);
// EXTERNAL MODULE: ./.build/recipe/template/step.js
var template_step = __webpack_require__(98576);
;// CONCATENATED MODULE: ./.build/packer/run/blame.js

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
    const candidates = template.provisioners.filter((one) => !one.isCleanup && one.type === type && (0,template_step/* appliesTo */.Gl)(one, build));
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

// EXTERNAL MODULE: ./.build/packer/run/leftovers.js
var leftovers = __webpack_require__(65567);
;// CONCATENATED MODULE: ./.build/packer/run/manifest.js



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
;// CONCATENATED MODULE: ./.build/packer/run/failure.js

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
    const found = (0,image_failure/* providerTrouble */.be)(text) ?? SIGNS.find(([, sign]) => sign.test(text))?.[0];
    if (!started && (found === undefined || found === 'provisioner'))
        return 'validation';
    return found ?? 'unknown';
}

;// CONCATENATED MODULE: ./.build/packer/run/outcome.js



/**
 * What a run of Packer came to. Its exit code is 1 for a failure and for a cancel alike, and 0 also when no image was
 * made, so the code alone decides nothing.
 *
 * @param words what a provider itself said of builds that failed, by build
 * @param complaints what Packer has against the template, in its order
 */
function decideOutcome(ending, observer, words = new Map(), complaints = readDiagnostics(observer.diagnosticsText, undefined)) {
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
    // Packer's own closing words say more than what a guest printed before them.
    const byErrors = classifyFailure(errors.join('\n'), observer.started);
    const [failed] = observer.buildErrors;
    const byWords = failed === undefined ? undefined : words.get(failed.build)?.failure;
    const failureClass = byWords ?? (byErrors === 'unknown' ? classifyFailure(text, observer.started) : byErrors);
    return { class: failureClass, message: message.replace(/\s+/g, ' ').slice(0, 1000) };
}
/** Packer's words, with a provider's in the place of those that say nothing. */
function quoted(text, words) {
    return words === undefined ? text : text.replace(/Bad exit status: \d+/, () => words.line);
}

;// CONCATENATED MODULE: ./.build/packer/run/without-image.js


/** Settings by which builders of many plugins end well and keep no image (packer-plugin-docker, …). */
const SETTINGS = ['skip_create_image', 'discard', 'skip_export'];
/** The setting of a template by which no image is kept, with its place; null where none says so. */
function withoutImage(template, providers) {
    const settings = [...providers.flatMap(({ artifacts }) => artifacts?.withoutImage ?? []), ...SETTINGS];
    for (const { blocks, file } of template.builds) {
        for (const block of blocks) {
            const name = settings.find((one) => (0,hcl_block/* literalOf */.Zc)(block, one) === true);
            if (name !== undefined)
                return `${name} at ${file}:${(0,hcl_block/* attributeOf */.w4)(block, name)?.line ?? block.line}`;
        }
    }
    return null;
}
/** Whether all that ended well is of the null builder, which is taken where no image is wanted. */
function isWithoutImage(artifacts) {
    return artifacts.length > 0 && artifacts.every(({ builderId }) => builderId === without_image_NULL_BUILDER);
}
const without_image_NULL_BUILDER = 'fnoeding.null';
/**
 * Images without those of regions that do not keep theirs: Packer names the image of the build region also where a setting
 * of its builder had it removed once it was copied.
 */
function keptImages(images, template, providers) {
    return images.filter((image) => {
        const build = template.builds.find(({ name }) => name === image.build);
        const own = (0,provider/* providerNamed */.li)(image.provider, providers)?.artifacts?.ownRegion;
        return image.region === 'local' || build === undefined || own === undefined || isKept(image.region, build, own);
    });
}
function isKept(region, { blocks }, own) {
    const last = (read) => blocks.map(read).findLast((value) => value !== undefined);
    if (last((block) => (0,hcl_block/* literalOf */.Zc)(block, own.dropped)) !== true)
        return true;
    const copies = last((block) => (0,hcl_block/* stringsOf */.iw)(block, own.copies));
    if (copies !== undefined)
        return copies.includes(region);
    return last((block) => (0,hcl_block/* literalOf */.Zc)(block, 'region')) !== region;
}

// EXTERNAL MODULE: ./.build/packer/run/results.js
var results = __webpack_require__(71201);
;// CONCATENATED MODULE: ./.build/packer/run/stepping.js

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
const SHORT = { a: '\u0007', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
function unescaped(_, byte, short, long, letter = '') {
    const code = byte ?? short ?? long;
    if (code === undefined)
        return SHORT[letter] ?? letter;
    const point = Number.parseInt(code, 16);
    return point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);
}
/** As packer/ui.go, MachineReadableUi.Machine. */
function escaped(text) {
    return text.replaceAll(',', COMMA).replaceAll('\r', '\\r').replaceAll('\n', '\\n');
}

;// CONCATENATED MODULE: ./.build/packer/run/named-option.js

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
    const steps = [...provisioners, ...postProcessors].filter((step) => build === undefined || (0,template_step/* appliesTo */.Gl)(step, build));
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

;// CONCATENATED MODULE: ./.build/bake/packer-run.js


















/** Runs `packer build` and asks the providers about what it says it made. */
async function runPacker(host, bake, run) {
    const { task, bakeContext, providers } = bake;
    const { template, workingDirectory } = task;
    const { folder } = bakeContext;
    const own = (0,process_process/* withoutMark */.E_)(bake.environment);
    const asked = (0,bake_asked/* askedOf */.iN)(bake.keepers, providers, { folder, startedAt: run.startedAt }, own);
    const observer = new run_observer/* Observer */.nu(providers, Date.now, (provider) => watches.get(provider)?.poke());
    const watches = await watchesOf(asked, observer);
    const spoken = bakeContext.isStepping ? new SpokenLines() : undefined;
    const read = (lines) => observer.reader.render(lines);
    const end = await (0,long_process/* runLongProcess */.b)(host, {
        name: 'Packer',
        program: bake.packer.path,
        args: (0,run_arguments/* buildArguments */.fb)(bake.arguments),
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
            return hurry(watches);
        },
    });
    if (spoken !== undefined)
        read(addLoggedEvents(folder.debugLog, folder.stdout));
    const stopped = Promise.all([...watches.values()].map((watch) => watch.stop()));
    run.onEnd(end);
    const nameOf = (told) => buildNameOf(template.model, told);
    const told = observer.artifacts;
    const left = end.exitCode === 0 ? [] : readManifests(template.model, workingDirectory, run.startedAt);
    const unreported = left.filter(({ id }) => !told.some((artifact) => artifact.id === id));
    const found = keptImages((0,artifact_id/* findImages */.M)([...told, ...unreported], nameOf, providers), template.model, providers);
    const completing = { providers, environment: own, workingDirectory, accounts: (0,bake_asked/* accountsOf */.s1)(bake.keepers) };
    const images = end.exitCode === undefined ? [] : await (0,results/* completeImages */.M)(found, completing);
    const ending = {
        exitCode: end.exitCode,
        interrupted: run.interrupt.at() !== undefined,
        timedOut: end.timedOut,
        timeoutMinutes: run.timeoutMinutes,
        isDiskFull: end.isDiskFull,
        imageCount: images.length,
        withoutImage: withoutImage(template.model, providers),
        allowsNoImage: bake.inputs['allow-no-image'] || isWithoutImage(told),
    };
    const words = await wordsOf(providers, observer, folder.stdout);
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
            return (0,leftovers/* sweep */.X)({
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
            return (0,leftovers/* tidy */.D)(asked, observer);
        },
    };
}
/** By provider, what notes while Packer runs. */
async function watchesOf(asked, observer) {
    const watches = await Promise.all(asked.map(async ({ provider, bake }) => {
        const watch = await provider.sweep?.watch?.(bake, () => observer);
        return watch === undefined ? [] : [[provider.name, watch]];
    }));
    return new Map(watches.flat());
}
async function hurry(watches) {
    await Promise.all([...watches.values()].map((watch) => watch.hurry()));
}
/** What providers said of builds that failed where Packer's own words say only that they did, by build. */
async function wordsOf(providers, observer, stdout) {
    const found = new Map();
    if (observer.buildErrors.length === 0)
        return found;
    try {
        const lines = (0,run_observer/* lastTexts */.fA)(stdout);
        for (const { build, text } of observer.buildErrors) {
            for (const { reason } of providers) {
                const words = await reason?.(lines, build, text);
                if (words !== undefined)
                    found.set(build, words);
            }
        }
    }
    catch {
        // Then Packer's own words have to do.
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
/** What Packer has against a template, each with its file as one of the workspace: Packer names them from where it ran. */
function templateComplaints(host, { template, workingDirectory }, text) {
    const inWorkspace = readDiagnostics(text, undefined).map((one) => ({
        ...one,
        file: one.file === undefined ? template.mainFile : (0,paths/* workspacePath */.X5)(host, one.file, workingDirectory),
    }));
    return withOptionPlaces(inWorkspace, template.model);
}

;// CONCATENATED MODULE: ./.build/bake/packer-bake.js
















/**
 * Packer, with its variables in files, its version checked against the template, and its providers asked.
 * @param all providers that there are
 */
async function preparePacker(host, all, inputs, task, bakeContext) {
    const { template, workingDirectory } = task;
    const { folder, mark } = bakeContext;
    const selection = selectBuilds(template.model, task.only, task.except);
    const unasked = unaskedTypes(selection.builds, template.model, all);
    const folders = {
        temporary: folder.temporary,
        debugLog: inputs['debug-log'] || bakeContext.isStepping ? folder.debugLog : undefined,
    };
    const own = (0,run_environment/* packerEnvironment */.g)(host.environment, inputs['pass-env'], folders, mark);
    const environment = task.varsInEnvironment ? (0,run_environment/* withVariables */.s)(own, [...task.vars, ...task.secretVars]) : own;
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
    const recipe = readRecipeOf(task, settledBuilds(bakeContext, selection.builds), variables.texts);
    const [packer, ...providers] = await Promise.all([
        (0,program/* findPacker */.ym)(environment, host.kind),
        ...providersOf(selection.builds, template.model, all).map(async (provider) => {
            const claims = claimsOf(provider, selection.builds, template.model, template.texts);
            const asking = { host, environment: (0,process_process/* withoutMark */.E_)(environment), recipe, account: inputs.account };
            return (0,bake_asked/* askProvider */.BB)(provider, asking, claims);
        }),
    ]);
    checkPackerVersion(packer, template.model, host.kind);
    const bake = {
        inputs,
        task,
        bakeContext,
        packer,
        environment,
        providers: all,
        keepers: providers,
        unasked,
        secrets: [...new Set([...variables.secrets, ...(0,secrets_environment/* credentialValues */.w2)(environment)])],
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
    };
    const builds = selection.builds.map(({ name }) => name).join(', ');
    const { leg } = bakeContext.settled.leg;
    return {
        name: 'Packer',
        stage: 'RunPacker',
        logName: 'packer.log',
        workingDirectory,
        recipe: template.path,
        tools: { packer: packer.version, plugins: (0,program/* pluginVersions */.fS)(environment, template.model) },
        variables: variables.names,
        secrets: bake.secrets,
        providers,
        unasked,
        facts: [
            `Packer ${packer.version} (${packer.path})`,
            `Leg ${leg}, template ${(0,paths/* workspacePath */.X5)(host, template.path)}, builds ${builds === '' ? 'as Packer finds them' : builds}`,
            ...(variables.names.length > 0 ? [`Variables ${variables.names.join(', ')}`] : []),
            ...unprovable(selection.builds, template.model, template.texts, all).map(listedOnly),
            ...unaskedClouds(unasked),
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
    const scrub = (0,secrets_secrets/* createScrub */.EN)(secrets);
    const complaints = templateComplaints(host, task, validation.text);
    (0,runner_annotations/* annotateAll */.u)(host, complaints.map((one) => {
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
/** The template as providers see it. */
function readRecipeOf({ template, vars }, builds, variableTexts) {
    return {
        builds: builds.map(readBuildOf),
        regions: template.model.builds.flatMap(({ literals }) => typeof literals['region'] === 'string' ? [literals['region']] : []),
        texts: template.texts,
        values: vars.map(([, value]) => value),
        variableTexts,
    };
}

// EXTERNAL MODULE: ./.build/bake/sightings.js
var sightings = __webpack_require__(67942);
;// CONCATENATED MODULE: ./.build/bake/prepare.js








/** Checks all that can be checked before anything is paid for, the cheap things first. */
async function prepare(host, means, inputs, settled, isStepping) {
    (0,rights/* refuseWindows */.C)('bake');
    // From here on the post step finds whatever becomes of us.
    const folder = (0,bake_folder/* createBakeFolder */._q)(host, ({ journal }) => host.saveState('journal', journal));
    try {
        (0,disk/* checkDisk */.Op)(host, [folder.path, host.workspace], inputs['min-free-disk']);
        const mark = (0,external_node_crypto_.randomBytes)(16).toString('hex');
        const bakeContext = { settled, folder, mark, sightings: new sightings/* Sightings */.l(folder), isStepping };
        const { task } = settled;
        const builder = task.builder === 'packer'
            ? await preparePacker(host, means.providers, inputs, task, bakeContext)
            : await prepareDockerfile(host, means, inputs, task, bakeContext);
        return { ...bakeContext, builder, legFolder: (0,bake_folder/* claimLeg */.Dn)(host, settled.leg) };
    }
    catch (error) {
        (0,bake_folder/* removeBakeFolder */.U5)(folder);
        throw error;
    }
}
/** A cancel that came before anything was started. */
function stopped() {
    return new errors/* UserError */.yo('The run was cancelled before the build began.');
}

// EXTERNAL MODULE: ./.build/bake/started-processes.js
var started_processes = __webpack_require__(59907);
// EXTERNAL MODULE: ./.build/bake/vendoring.js
var bake_vendoring = __webpack_require__(88648);
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

;// CONCATENATED MODULE: ./.build/bake/hand-off.js

/** What the input `handoff` means for the images that need a way to other jobs. Throws a UserError. */
function settleHandoff(providers, input, context) {
    const ways = providers.flatMap(({ handOff }) => handOff ?? []).map(({ settle }) => settle(input, context));
    return ways[0] ?? { kind: 'none' };
}
/** Hands on the images of a leg that need it, and gives all of them. See `HandOff.send`. */
async function sendImages(host, providers, inputs, how, leg, images, legFolder) {
    let sent = images;
    for (const { handOff } of providers) {
        if (handOff !== undefined)
            sent = await handOff.send(host, inputs, how, leg, sent, legFolder);
    }
    return sent;
}
/** By what an image of another leg is had here. See `HandOff.bring`. */
async function bringImage(host, providers, inputs, buildRegistry, leg, image) {
    const handOff = (0,provider/* providerNamed */.li)(image.provider, providers)?.handOff;
    return handOff === undefined ? image.id : handOff.bring(host, inputs, buildRegistry, leg, image);
}

// EXTERNAL MODULE: ./.build/image/memory.js
var memory = __webpack_require__(3437);
;// CONCATENATED MODULE: ./.build/bake/keep-image.js





/**
 * Marks images of this machine so that they are found again by their key: containers by a reference, files by a record
 * beside them. What cannot be marked is baked all the same, and baked again next time: a warning.
 */
async function keepImages(host, providers, inputs, settled, record, workingDirectory) {
    const { identity, leg, declaredTag } = settled;
    const environment = (0,secrets_environment/* childEnvironment */.Qc)(host.environment, inputs['pass-env'], {});
    const kept = [];
    for (const image of record.images) {
        const own = (0,provider/* providerNamed */.li)(image.provider, providers)?.keep;
        try {
            const request = {
                environment,
                slug: leg.slug,
                key: identity.key,
                recipe: identity.recipe,
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
            const message = `${image.id} could not be marked with its key: ${(0,errors/* messageOf */.bD)(error)}`;
            host.annotate({ level: 'warning', title: 'Reuse', message });
            kept.push(image);
        }
    }
    return kept;
}
/** Remembers what this image was made of, so that a later plan can say what has changed. */
async function rememberBake(host, settled, record) {
    const { identity, leg } = settled;
    if (identity.key === null || identity.read === null)
        return;
    await (0,memory/* keep */.a)(host, leg.slug, {
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

// EXTERNAL MODULE: ./.build/image/artifact-name.js
var artifact_name = __webpack_require__(92974);
// EXTERNAL MODULE: ./.build/image/record-upload.js + 1 modules
var record_upload = __webpack_require__(23036);
// EXTERNAL MODULE: ./.build/core/text/tail.js
var tail = __webpack_require__(48390);
;// CONCATENATED MODULE: ./.build/packer/run/debug-log.js



/** Packer's debug log without secrets, as another file. False when Packer wrote none. */
async function scrubDebugLog(from, to, secrets) {
    if (!(0,external_node_fs_.existsSync)(from))
        return false;
    const file = (0,external_node_fs_.openSync)(to, 'w', 0o600);
    try {
        const relay = (0,process_relay/* createRelay */.CR)(secrets, (lines) => lines, (lines) => (0,external_node_fs_.writeSync)(file, lines));
        await (0,tail/* tailFile */.r)(from, 0, relay.push, () => 'ended');
        relay.end();
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
    return true;
}

;// CONCATENATED MODULE: ./.build/bake/kept-files.js









const DEBUG_LOG = 'debug.log';
/**
 * Puts beside the record, scrubbed, what would go with the bake's own folder: the filled-in template, and Packer's debug log
 * where it is wanted.
 */
async function keepBesideRecord(host, { inputs, prepared }) {
    const { builder, folder, legFolder, settled } = prepared;
    (0,bake_folder/* keepRenderedTemplate */.Zh)(host, settled.leg.slug, legFolder, (0,secrets_secrets/* createScrub */.EN)(builder.secrets));
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
    const files = ['record.json', prepared.builder.logName, bake_vendoring/* BERKS_LOG */.Td, bake_folder/* KEPT_TEMPLATE */.sh].filter(isThere);
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

// EXTERNAL MODULE: ./.build/actions/bake/summary.js
var summary = __webpack_require__(11810);
;// CONCATENATED MODULE: ./.build/bake/tags.js


/** Puts our tags, and the user's, on images whose provider has tags. One that cannot be tagged is still baked: a warning. */
async function tagImages(host, providers, own, record) {
    const tags = imageTags(own, record);
    await Promise.all(providers.map(async ({ name, tag }) => {
        const images = record.images.filter(({ provider }) => provider === name);
        if (images.length === 0 || tag === undefined)
            return;
        await tag({
            images,
            tags,
            key: record.key,
            onRefused: ({ id, region }, error) => {
                const message = `${id} in ${region} could not be tagged: ${(0,errors/* messageOf */.bD)(error)}`;
                host.annotate({ level: 'warning', title: 'Tags', message });
            },
        });
    }));
}
/** By these an image is found again, and told apart from everybody else's. */
function imageTags(own, record) {
    const { leg, tier, parent, git, run, recipe, tools } = record;
    return {
        ...Object.fromEntries(own),
        'bakehouse:leg': leg,
        'bakehouse:tier': tier,
        ...(parent === null ? {} : { 'bakehouse:parent': parent.id }),
        ...(git.commit === ''
            ? {}
            : { 'bakehouse:commit': git.dirty === undefined ? git.commit : `${git.commit}${late_values/* DIRTY */.j}` }),
        ...(run.id === '' ? {} : { 'bakehouse:run': run.id }),
        ...(git.ref === '' ? {} : { 'bakehouse:ref': git.ref }),
        ...(recipe === null ? {} : { 'bakehouse:recipe': recipe }),
        ...(tools.packer === null ? {} : { 'bakehouse:packer': tools.packer }),
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
    const scrub = (0,secrets_secrets/* createScrub */.EN)(prepared.builder.secrets);
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
        await host.summary((0,summary/* renderSummary */.Br)(record, [...vendoringOf(record), ...attempt.steps], Date.now() - started));
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
    const { means, inputs, prepared, trusted } = ended;
    const { providers } = means;
    const { settled, builder, legFolder } = prepared;
    const images = await keepImages(host, providers, inputs, settled, record, builder.workingDirectory);
    const artifacts = await noteDeposits(host, providers, settled, { ...record, images: [...images] }, builder.workingDirectory);
    const noted = artifacts.length === 0 ? {} : { artifacts: [...artifacts] };
    // No tag, image or hint of an untrusted change leaves the runner.
    if (!trusted)
        return { ...noted, images: [...images] };
    const leg = { slug: settled.leg.slug, key: record.key };
    const [, handed] = await Promise.all([
        tagImages(host, providers, settled.tags, record),
        sendImages(host, providers, inputs, settled.handoff, leg, images, legFolder),
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
    return [...processes, ...(await attempt.sweep((0,clock/* steadyNow */.rj)() + SWEEP_MS))];
}
function annotateOutcome(host, ended, record, scrub) {
    // On a terminal the closing error tells the same, with the place.
    const annotations = ended.attempt.annotations.filter((one) => host.kind !== 'terminal' || !isTheFailure(one, record, scrub));
    annotations.push(...(0,leftover/* leftoverWarnings */.B7)(record.leftovers));
    (0,runner_annotations/* annotateAll */.u)(host, annotations.map((one) => ({ ...one, message: scrub(one.message), title: scrub(one.title ?? '') })));
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
    const scrub = (0,secrets_secrets/* createScrub */.EN)(ended.prepared.builder.secrets);
    const told = ended.attempt.annotations.find((one) => isTheFailure(one, record, scrub));
    const at = told?.line === undefined ? '' : ` at ${told.file ?? ''}:${told.line}`;
    const place = host.kind === 'terminal' ? at : '';
    host.fail(`${record.leg} failed after ${seconds} s${place} (${record.failure?.class ?? 'unknown'}): ${record.failure?.message ?? ''}${made}`);
}

;// CONCATENATED MODULE: ./.build/actions/bake/baking.js














/** Checks all that can be checked before anything is paid for, and says what it found. */
async function prepareAloud(host, means, inputs, settled, isStepping) {
    const prepared = await prepare(host, means, inputs, settled, isStepping);
    for (const fact of prepared.builder.facts)
        host.info(fact);
    return prepared;
}
/** Vendors cookbooks, has the recipe checked, bakes, and tells what became of it; or only checks. */
async function bakePrepared(host, ready) {
    const { inputs, prepared, trusted, interrupt, started, onStage } = ready;
    const first = await firstJournal(host, inputs, prepared, trusted, started);
    const vendoring = await (0,bake_vendoring/* vendor */.Vp)(host, inputs, prepared, interrupt, first, () => onStage('cookbooks'));
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
    onStage('build');
    const attempt = await host.group('Build', () => bakeWithRetries(host, inputs, prepared, journal, interrupt));
    // A builder that was cancelled may still be at it; then the post step does this.
    if (attempt.outcome.status === 'cancelled')
        return await reportBake(host, { ...ready, attempt, left: [] });
    const tidied = (0,bake_vendoring/* tidyRepository */.jz)(host, prepared.folder, attempt.journal);
    const left = tidied.found.filter(({ state }) => state === 'left');
    await reportBake(host, { ...ready, attempt: { ...attempt, journal: tidied.journal }, left });
}
/** A guest may print anything: with the matcher on, it could write annotations. */
function removeProblemMatcher(host) {
    if ((host.environment[problem_matcher/* MATCHER_VARIABLE */.Q] ?? '') === '')
        return;
    for (const owner of problem_matcher/* MATCHER_OWNERS */.gi)
        host.removeMatcher(owner);
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
        steps: [],
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
    (0,runner_annotations/* annotateAll */.u)(host, (0,leftover/* leftoverWarnings */.B7)((0,bake_vendoring/* tidyRepository */.jz)(host, folder, journal).found));
}

;// CONCATENATED MODULE: ./.build/dockerfile/dockerfile.js






/** Finds and reads the Dockerfile that a user named. */
function loadDockerfile(workspace, workingDirectory, given) {
    const path = (0,paths/* insideWorkspace */.CT)('Input "template"', workspace, workingDirectory, given);
    if ((0,external_node_fs_.statSync)(path).isDirectory()) {
        throw new errors/* UserError */.yo(`Input "template" names the folder ${(0,runner_inputs/* show */.WU)(given)}; with builder: dockerfile it must be the Dockerfile, such as ${(0,runner_inputs/* show */.WU)(`${(0,wording/* withoutTrailing */.hT)(given, '/')}/Dockerfile`)}.`);
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
// EXTERNAL MODULE: ./.build/plan/bases.js
var plan_bases = __webpack_require__(91242);
// EXTERNAL MODULE: ./.build/plan/open-plan.js
var open_plan = __webpack_require__(52324);
// EXTERNAL MODULE: ./.build/recipe/template/dollar-template.js
var dollar_template = __webpack_require__(33419);
// EXTERNAL MODULE: ./.build/plan/left-out.js
var left_out = __webpack_require__(32354);
// EXTERNAL MODULE: ./.build/plan/sources.js + 1 modules
var plan_sources = __webpack_require__(2422);
// EXTERNAL MODULE: ./.build/recipe/key/bake-key.js
var bake_key = __webpack_require__(13486);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./.build/recipe/files/git-changes.js



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
            env: (0,secrets_environment/* childEnvironment */.Qc)(environment, [], {
                LC_ALL: 'C',
                GIT_OPTIONAL_LOCKS: '0',
                GIT_TERMINAL_PROMPT: '0',
                GIT_NO_LAZY_FETCH: '1',
                GIT_ALLOW_PROTOCOL: 'none',
            }),
            encoding: 'utf8',
            timeout: command/* LOCAL_MS */.rR,
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

// EXTERNAL MODULE: ./.build/recipe/recipe.js + 37 modules
var recipe_recipe = __webpack_require__(49426);
;// CONCATENATED MODULE: ./.build/bake/identity.js











/**
 * The identity of a leg as the plan has it, after looking at the files here: they must be those of the plan. Throws a
 * UserError that names what differs.
 */
async function identifyPlanned(host, providers, plan, leg, passEnv) {
    const recipes = await (0,recipe_recipe/* createRecipes */.M)({
        providers,
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
            ...(0,bake_key/* differing */.R1)(before, read.files.files),
            ...(0,bake_key/* differing */.R1)(leg.values, { ...leg.values, ...read.values }),
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
async function identifyAdHoc(host, providers, inputs, leg) {
    const definition = adHocDefinition(inputs, leg);
    try {
        const { work } = definition;
        const recipes = await (0,recipe_recipe/* createRecipes */.M)({
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
        const asker = (0,image_asker/* askerOf */.Y)(host, { agent: 'bakehouse-bake', passEnv: inputs['pass-env'], buildRegistry: null });
        const [bases = []] = await (0,plan_bases/* resolveBases */.r)([read.bases], (0,plan_sources/* baseResolver */.yf)(providers, asker));
        const key = (0,bake_key/* bakeKey */.$8)(read.recipe, { parentKey: null, sources: [...sources, ...(0,plan_bases/* sourcesOf */.u)(bases)] });
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
;// CONCATENATED MODULE: ./.build/bake/parent.js


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
    if (near.length === 0 && region !== undefined && image.region !== 'local') {
        throw new errors/* UserError */.yo(`${parent.leg} has no image in ${region}, only in ${images.map((one) => one.region).join(', ')}.`);
    }
    if (chosen.length > 1) {
        const all = chosen.map(({ build, region: where, id }) => `${build} (${where} ${id})`).join(', ');
        throw new errors/* UserError */.yo(`${parent.leg} has several images, so what {parent.id} is cannot be known: ${all}. Choose one build with "only".`);
    }
    return image;
}

;// CONCATENATED MODULE: ./.build/bake/parent-image.js






/**
 * Without a record the provider says whether the parent is there: an earlier run may have baked it, or a step that kept no
 * record for us.
 */
async function parentFromProvider(host, providers, inputs, leg, buildRegistry) {
    const gone = (why) => new errors/* UserError */.yo(`There is no record of ${leg.leg} and no image of it either (${why}). Bake it before what builds on it, or name its record with the input "records".`);
    if (leg.key === null)
        throw gone('it has no key');
    const asker = (0,image_asker/* askerOf */.Y)(host, { agent: 'bakehouse-bake', passEnv: inputs['pass-env'], buildRegistry });
    const recipes = await (0,recipe_recipe/* createRecipes */.M)({
        providers,
        repository: asker.repository,
        environment: host.environment,
        templates: [],
        manifests: [],
        written: [],
    });
    const recipe = await recipes.recipeOf(leg, new Map());
    const found = await (0,look_up/* lookUpLegs */.QI)([{ definition: leg, key: leg.key, recipe }], providers, asker);
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

;// CONCATENATED MODULE: ./.build/bake/sources.js



/**
 * The sources of a leg as they can be used here. What the plan resolved holds; where it resolved nothing, it is done now,
 * and an image that only another machine has must be the same one here.
 */
async function presentSources(host, providers, passEnv, { leg, source, sources }) {
    if (source === null)
        return [];
    // The bake itself goes there, whoever names it.
    const asker = (0,image_asker/* askerOf */.Y)(host, { agent: 'bakehouse-bake', passEnv, buildRegistry: null, asksAnyHost: true });
    const [planned] = sources;
    const isHere = planned === undefined ? undefined : (0,plan_sources/* sourceKinds */.Bb)(providers).get(planned.of)?.isHere;
    if (planned !== undefined && (isHere === undefined || (await isHere(planned, asker))))
        return [planned];
    const now = await (0,plan_sources/* resolveSource */.ev)(source, providers, asker);
    if (planned !== undefined && now.id !== planned.id) {
        throw new errors/* UserError */.yo(`${leg} was planned on ${planned.name ?? planned.id} (${planned.id}), which only the daemon of that job has; here it is ${now.id}. Give the source by a registry, or bake in the job that plans.`);
    }
    return [now];
}

;// CONCATENATED MODULE: ./.build/bake/planned-leg.js






















/** Finds a leg in its plan, what it builds on, and fills in every value. Changes nothing but names of local images. */
async function settlePlanned(host, providers, inputs) {
    const opened = await (0,open_plan/* openPlan */.u)(host, inputs.plan, inputs['plan-digest']);
    const leg = findLeg(opened, inputs.leg);
    const handoff = settleHandoff(providers, inputs.handoff, {
        fromArtifact: opened.fromArtifact,
        buildRegistry: opened.plan['build-registry'],
        hasArtifactService: host.kind === 'actions',
    });
    const buildRegistry = handoff.kind === 'registry' ? handoff.repository : opened.plan['build-registry'];
    const above = leg.parent === null ? undefined : opened.plan.legs.find((one) => one.leg === leg.parent);
    if (leg.parent !== null && above === undefined) {
        throw new errors/* UserError */.yo(`The plan has no leg ${leg.parent}, which ${leg.leg} builds on. Plan again.`);
    }
    let parent = above === undefined ? undefined : await findParent(host, inputs, opened, above);
    const isCheck = inputs.mode === 'validate';
    if (parent?.kind === 'unknown' && !isCheck)
        parent = await parentFromProvider(host, providers, inputs, parent.leg, buildRegistry);
    if (parent?.kind === 'blocks' && !isCheck)
        return { kind: 'blocked', leg, reason: parent.reason, parent };
    const identity = await identifyPlanned(host, providers, opened.plan, leg, inputs['pass-env']);
    refuseNoCommit(host, leg);
    const sources = await presentSources(host, providers, inputs['pass-env'], leg);
    const values = (0,late_values/* lateValues */.l)(host.run, new Date(), {
        key: leg.key,
        version: leg.version,
        isDirty: identity.dirty.length > 0,
    });
    if (parent?.kind === 'ready') {
        const image = parentImage(parent.leg, parent.record.images, leg.axes['region']);
        const id = await bringImage(host, providers, inputs, buildRegistry, parent.leg, image);
        values
            .set('parent.id', id)
            .set('parent.name', parent.record.name)
            .set('parent.key', parent.leg.key ?? '');
    }
    if (parent !== undefined && parent.kind !== 'ready')
        standInFor(providers, parent.leg, values);
    if (!isCheck)
        await restoreTags(host, providers, inputs, opened, parent, buildRegistry);
    const [source] = sources;
    if (source !== undefined)
        values.set('source.id', source.id).set('source.name', source.name ?? '');
    const name = (0,placeholder/* fill */.GS)(leg.name, values);
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
            sources: [...sources, ...(0,plan_bases/* sourcesOf */.u)(identity.bases)],
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
function standInFor(providers, parent, values) {
    const region = parent.axes['region'];
    const key = parent.key ?? 'unknown';
    const leg = { slug: parent.slug, key, ...(region === undefined ? {} : { region }) };
    const id = providers.map(({ standIn }) => standIn?.(leg)).find((one) => one !== undefined);
    values
        .set('parent.id', id ?? parent.leg)
        .set('parent.name', parent.leg)
        .set('parent.key', key);
}
/**
 * A Dockerfile may begin `FROM` any image that an earlier entry of an IMAGES.json has tagged: the tags of all that is above
 * the parent are set too, or docker would take somebody else's image of that name.
 */
async function restoreTags(host, providers, inputs, opened, parent, buildRegistry) {
    const legs = new Map(opened.plan.legs.map((one) => [one.leg, one]));
    for (let leg = legs.get(parent?.leg.parent ?? ''); leg !== undefined; leg = legs.get(leg.parent ?? '')) {
        if (leg['declared-tag'] === null)
            continue;
        let found = await findParent(host, inputs, opened, leg);
        if (found.kind === 'unknown')
            found = await parentFromProvider(host, providers, inputs, leg, buildRegistry);
        if (found.kind !== 'ready')
            throw new errors/* UserError */.yo(`${leg.leg}, which is further up, will not do: ${found.kind === 'blocks' ? found.reason : 'nothing is known of it'}.`);
        const image = parentImage(leg, found.record.images, leg.axes['region']);
        await bringImage(host, providers, inputs, buildRegistry, leg, image);
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
    const near = (0,wording/* nearestName */.qb)(id, ids);
    const hint = near === undefined ? `It has ${(0,runner_inputs/* orList */.A3)(ids.slice(0, 10))}.` : `Did you mean ${near}?`;
    throw new errors/* UserError */.yo(`The plan has no leg ${(0,runner_inputs/* show */.WU)(id)}. ${hint}`);
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
    (0,run_arguments/* checkBuildNames */.x9)(`packer.only of ${leg.leg}`, only);
    (0,run_arguments/* checkBuildNames */.x9)(`packer.except of ${leg.leg}`, except);
    (0,run_arguments/* checkExtraArguments */.Fg)(extra, `packer.arguments of ${leg.leg}`);
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
    const path = (0,bake_folder/* renderedTemplatePath */.rv)(host, slug);
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o700 });
    (0,files_files/* writeAtomically */.vK)(path, loaded.texts[0] ?? '', 0o600);
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

// EXTERNAL MODULE: ./.build/image/leg.js
var leg = __webpack_require__(44296);
;// CONCATENATED MODULE: ./.build/bake/settled-leg.js









/** Finds the leg and its recipe, and reads the recipe; changes nothing. */
async function settleLeg(host, providers, inputs) {
    const workingDirectory = (0,paths/* insideWorkspace */.CT)('Input "working-directory"', host.workspace, host.workspace, inputs['working-directory']);
    if (!(0,external_node_fs_.statSync)(workingDirectory).isDirectory()) {
        throw new errors/* UserError */.yo(`Input "working-directory" must be a folder, but ${inputs['working-directory']} is a file.`);
    }
    const isPacker = inputs.builder === 'packer';
    const task = isPacker ? settled_leg_packerTask(host, inputs, workingDirectory) : settled_leg_dockerfileTask(host, inputs, workingDirectory);
    const leg = adHocLeg(inputs, task.builder === 'packer' ? task.template.name : task.dockerfile.name);
    const identity = await identifyAdHoc(host, providers, inputs, leg);
    return {
        leg,
        name: inputs.name === '' ? leg.image : inputs.name,
        parent: inputs.parent === '' ? null : { leg: null, key: null, id: inputs.parent },
        task,
        identity,
        sources: (0,plan_bases/* sourcesOf */.u)(identity.bases),
        late: new Map(),
        tags: inputs.tags,
        declaredTag: null,
        timeoutMinutes: null,
        account: null,
        retriesShellFlake: false,
        handoff: settleHandoff(providers, inputs.handoff, {
            fromArtifact: false,
            buildRegistry: null,
            hasArtifactService: false,
        }),
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
    return { leg: image, slug: (0,leg/* slugOf */.tF)(image), image, tier: inputs.tier, axes: {} };
}

;// CONCATENATED MODULE: ./.build/actions/bake/unbuilt.js













/** Tells of an image that was there already, with all outputs as if it had been baked. */
async function reportReused(host, told, settled, found) {
    const { providers } = told.means;
    const folder = (0,bake_folder/* claimLeg */.Dn)(host, settled.leg);
    let { record } = found;
    if (settled.declaredTag !== null) {
        const environment = (0,secrets_environment/* childEnvironment */.Qc)(host.environment, told.inputs['pass-env'], {});
        const tag = settled.declaredTag;
        for (const image of record.images) {
            const own = (0,provider/* providerNamed */.li)(image.provider, providers)?.handOff;
            // One that is handed on already is not on this machine.
            if (image.handoff === null)
                await own?.name(environment, image, tag);
        }
        record = {
            ...record,
            images: record.images.map((image) => ({ ...image, tags: [...new Set([...image.tags, tag])] })),
        };
    }
    if (told.trusted) {
        const leg = { slug: settled.leg.slug, key: record.key };
        const here = record.images.filter(({ handoff }) => handoff === null);
        const images = await sendImages(host, providers, told.inputs, settled.handoff, leg, here, folder);
        record = { ...record, images: [...record.images.filter(({ handoff }) => handoff !== null), ...images] };
    }
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
/** Tells that a leg was not baked, since what it builds on is not there or not good. The job Result gives the run its colour. */
async function reportBlocked(host, told, leg, reason, parent) {
    const folder = (0,bake_folder/* claimLeg */.Dn)(host, leg);
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
// EXTERNAL MODULE: ./.build/actions/bake/means.js + 1 modules
var means = __webpack_require__(72646);
// EXTERNAL MODULE: ./.build/providers/providers.js + 35 modules
var providers = __webpack_require__(76449);
;// CONCATENATED MODULE: ./.build/actions/bake/settings.js








/**
 * Reads the inputs, and masks what is secret before anything else is said: an error about another input could quote it.
 */
function readSettings(host) {
    for (const value of (0,runner_inputs/* secretTextsOf */.Iq)(host.input('secret-vars')))
        if (value !== '')
            host.secret(value);
    const inputs = (0,runner_inputs/* readInputs */.Ko)(bake_inputs/* bakeInputs */.t, (name) => host.input(name));
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
        (0,run_arguments/* checkBuildNames */.x9)('Input "only"', inputs.only);
        (0,run_arguments/* checkBuildNames */.x9)('Input "except"', inputs.except);
        (0,run_arguments/* checkExtraArguments */.Fg)(inputs.arguments);
    }
    else {
        checkDockerfileInputs(inputs);
    }
    (0,secrets_environment/* checkPassedNames */.Hx)(inputs['pass-env']);
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
        throw new errors/* UserError */.yo(`Input "debug-log" is refused while the secret ${short[0]} is shorter than 6 characters: a string that short cannot be ` +
            'found in a log without hiding half of it.');
    }
    const accounts = providers.providers.flatMap(({ preflight }) => preflight?.account ?? []);
    if (inputs.account !== '' && !accounts.some(({ fits }) => fits(inputs.account))) {
        const forms = accounts.map(({ form }) => form).join(' or ');
        throw new errors/* UserError */.yo(`Input "account" must be ${forms}, but was ${JSON.stringify(inputs.account)}.`);
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

;// CONCATENATED MODULE: ./.build/actions/bake/main.js




















/**
 * Bakes one image, with Packer or from a Dockerfile, and says which one it is.
 * @param onStage told as each stage begins
 */
async function bake(host, onStage = () => { }) {
    const started = Date.now();
    const interrupt = (0,process_interrupt/* listenForInterrupt */.Y)();
    interrupt.onFirst(() => host.info('The run was cancelled.'));
    const step = { started, interrupt, onStage, prepared: undefined, isTold: false };
    try {
        await (0,process_interrupt/* leaveInTime */.m)(host, interrupt, () => bakeStep(host, step));
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
    const { started, interrupt, onStage } = step;
    const given = readSettings(host);
    const stepping = (0,debug_input/* isStepping */.Ds)(host, given, (0,debug_input/* isOnTerminal */.Qn)());
    const inputs = stepping && given.reuse === '' ? { ...given, reuse: 'never' } : given;
    const trusted = (0,rights/* checkRights */.I)(host, inputs['allow-untrusted'], BAKED);
    if (host.trust.kind === 'untrusted' && trusted)
        await host.summary((0,summary/* renderUntrusted */.zF)(host.trust.reason));
    const settlement = await settle(host, inputs);
    if (settlement.kind === 'blocked') {
        const { leg, reason, parent } = settlement;
        return await reportBlocked(host, { means: means/* bakeMeans */.K, inputs, trusted, started }, leg, reason, parent);
    }
    const { settled } = settlement;
    tellEnvironment(host, inputs, settled);
    const { task } = settled;
    if (stepping)
        (0,debug_input/* checkSteps */.wO)(task.builder);
    const secrets = task.builder === 'packer' ? task.secretVars : task.secrets;
    (0,short_secrets/* tellShortSecrets */.v)(host, secrets, (0,secrets_environment/* childEnvironment */.Qc)(host.environment, inputs['pass-env'], {}));
    const reused = inputs.mode === 'build' ? await findReusable(host, means/* bakeMeans */.K.providers, inputs, settled) : undefined;
    if (reused !== undefined)
        return await reportReused(host, { means: means/* bakeMeans */.K, inputs, trusted, started }, settled, reused);
    const { timeoutMinutes, account } = settled;
    const own = { ...inputs, timeout: timeoutMinutes ?? inputs.timeout, account: account ?? inputs.account };
    tellSessionEnd(host, means/* bakeMeans */.K.providers, own.timeout, settled);
    const prepared = await host.group('Preflight', () => prepareAloud(host, means/* bakeMeans */.K, own, settled, stepping));
    step.prepared = prepared;
    const { unasked, workingDirectory } = prepared.builder;
    checkCloudFiles(host, inputs['allow-untrusted'], BAKED, { types: unasked, workingDirectory });
    const onTold = () => void (step.isTold = true);
    await bakePrepared(host, { means: means/* bakeMeans */.K, inputs: own, prepared, trusted, interrupt, started, onStage, onTold });
}
/** The leg of a plan, or the one that the inputs describe. */
async function settle(host, inputs) {
    if (inputs.leg !== '')
        return settlePlanned(host, means/* bakeMeans */.K.providers, inputs);
    return { kind: 'settled', settled: await settleLeg(host, means/* bakeMeans */.K.providers, inputs) };
}


/***/ }),

/***/ 29340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ checkRights),
  C: () => (/* binding */ refuseWindows)
});

// EXTERNAL MODULE: ./.build/core/secrets/environment.js
var environment = __webpack_require__(94463);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/secrets/credential-tables.js
var credential_tables = __webpack_require__(41463);
;// CONCATENATED MODULE: ./.build/core/secrets/machine-credentials.js



/** In bytes. What a larger one holds is not looked at: it counts. */
const LARGEST = 1024 * 1024;
/**
 * The credentials that lie on this machine where programs look for them without being told: whoever's change runs here
 * could use them, since it runs as the same user. One that this user cannot read counts for nothing.
 */
function machineCredentials(environment) {
    const home = environment['HOME'] || environment['USERPROFILE'] || '';
    const files = (0,credential_tables/* wholeCredentialTables */.of)().flatMap((table) => table.files ?? []);
    return files.flatMap((file) => {
        const path = placeOf(file, home, environment);
        return path !== undefined && isHeld(path, file.holds) ? [{ path, isCloud: file.isCloud }] : [];
    });
}
/** A variable may name another place; then the usual one is not looked at. */
function placeOf({ path, fileVariable, folderVariable }, home, environment) {
    if (path.startsWith('/'))
        return path;
    const named = fileVariable === undefined ? undefined : environment[fileVariable];
    if (named)
        return named;
    const [folder = '', ...rest] = path.split('/');
    const moved = folderVariable ?? (folder === '.config' ? 'XDG_CONFIG_HOME' : undefined);
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

;// CONCATENATED MODULE: ./.build/core/files/rights.js



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
/**
 * Throws a UserError on Windows, where a program and all that it started cannot be asked to end.
 * @param what is run, such as bake
 */
function refuseWindows(what) {
    if (process.platform !== 'win32')
        return;
    throw new errors/* UserError */.yo(`${what} runs on Linux and macOS; on Windows it cannot stop what it starts so that nothing is left behind.`);
}


/***/ }),

/***/ 40044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ tellShortSecrets)
/* harmony export */ });
/* unused harmony export shortSecrets */
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94463);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11217);


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
// EXTERNAL MODULE: ./.build/core/values.js
var values = __webpack_require__(1252);
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
    return (0,values/* canonicalJson */.dj)(resultsOf(kept)) === (0,values/* canonicalJson */.dj)(resultsOf(own)) ? 'same' : 'unknown';
}
/** One key is one image, however often it was baked; where none is known the images themselves are compared. */
function likenessOfImages(kept, own) {
    if (kept.key !== own.key)
        return 'unlike';
    if (own.key !== null)
        return 'same';
    const [theirs, ours] = [identities(kept), identities(own)];
    if ((0,values/* canonicalJson */.dj)(theirs) !== (0,values/* canonicalJson */.dj)(ours))
        return 'unlike';
    return ours.length > 0 ? 'same' : 'unknown';
}
/** An image of files is called by their paths: another one may be called the same. */
function identities({ images }) {
    return images
        .map(({ build, provider, account, region, id, files }) => (0,values/* canonicalJson */.dj)({ build, provider, account, region, id, files }))
        .toSorted(values/* byUnits */.Nx);
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

/***/ 9976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ findLegRecord)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56408);
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
    const folderOfLeg = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .jobFolder */ .OW)(host), 'legs', slug);
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
