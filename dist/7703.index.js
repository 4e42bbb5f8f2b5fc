export const id = 7703;
export const ids = [7703];
export const modules = {

/***/ 77703:
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
var files = __webpack_require__(74555);
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
    (0,files/* writeAtomically */.vK)(path, text, 0o664);
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
            const digest = await (0,files/* sha256OfFile */.Vq)(full);
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
 * @param onFound told where images are there, whether they will do or not
 */
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
    onFound();
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
    const isTested = found.images.length > 0 && found.images.every(({ verified }) => verified);
    const made = { ...recordOfFound(host, settled, found.images), ...(isTested ? { tested: true } : {}) };
    const record = await withPacker(made, () => asker.remember(settled.leg.slug));
    const workers = isAccepted ? (0,plan_deposits/* workersOf */.N)(deposits) : [];
    return {
        record: left.artifacts.length === 0 ? record : { ...record, artifacts: [...left.artifacts] },
        notRun: workers,
    };
}
/** The record of a leg whose images somebody else has baked. */
function recordOfFound(host, settled, images) {
    const { identity } = settled;
    return (0,reused/* reusedRecord */.c)({
        ...identity.definition,
        key: identity.key,
        recipe: identity.recipe,
        name: settled.name,
        parent: settled.parent?.leg ?? null,
        sources: [...settled.sources],
    }, images, {
        run: { url: host.run.url, id: host.run.id, attempt: host.run.attempt },
        git: { repository: host.run.repository, commit: host.run.commit, ref: host.run.ref, ...(0,bake_record/* dirtyOf */.Ek)(identity) },
        parentId: settled.parent?.id ?? null,
        parentKey: identity.parentKey,
    });
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
/** What lies outside the repository and is a reason to bake, since nobody can tell whether it has changed. */
function unreadOf(inputs, settled) {
    return acceptedBy(inputs, settled, 'unread') ? [] : (settled.identity.read?.unread ?? []);
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
;// CONCATENATED MODULE: ./.build/bake/contest.js






/** Where a bake is wanted whatever there is, or nobody can be asked. */
const NO_CONTEST = { named: async () => undefined, older: async () => undefined };
/**
 * Right before the builder begins.
 * @param isThere whether a look-up found images that would not do: those are no rivals
 */
async function openContest(host, providers, inputs, settled, isThere) {
    const { identity, handoff } = settled;
    const { key, read, definition } = identity;
    const { reuse } = chosenReuse(inputs, definition);
    // Where an image of the key is baked all the same since it may have changed, that of another bake is no better.
    const isDoubted = reuse === 'auto' && unreadOf(inputs, settled).length > 0;
    if (key === null || read === null || reuse === 'never' || identity.isForced || isDoubted)
        return NO_CONTEST;
    const buildRegistry = handoff.kind === 'registry' ? handoff.repository : null;
    const bakes = async () => {
        try {
            const asker = (0,image_asker/* askerOf */.Y)(host, { agent: 'bakehouse-bake', passEnv: inputs['pass-env'], buildRegistry });
            return (await (0,look_up/* bakesOfLeg */.KE)({ definition, key, recipe: read }, providers, asker)) ?? new Map();
        }
        catch (error) {
            host.info(`Whether another bake of ${key} has ended meanwhile is not known: ${(0,errors/* messageOf */.bD)(error)}`);
            return undefined;
        }
    };
    const before = isThere ? await bakes() : new Map();
    // What is there and would not do could not be told from a rival.
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
    return (0,provider/* providerNamed */.li)(name, providers)?.builders.some((pattern) => types.some((type) => pattern.test(type))) ?? false;
}
/**
 * The images of others that count instead of ours, of all providers; undefined where ours do.
 * @param bakes by provider; ours may be among them
 * @param known ids of images that were there before this bake began
 */
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
/**
 * Ours, as the provider tells of it. What our record says may be less: few builders tell when an image was created, and
 * two that both take themselves for the youngest both give way, and nothing is left.
 */
function seenOf(ours, bakes) {
    return bakes.filter((bake) => bake.some(({ id }) => ours.some((image) => image.id === id))).flat();
}
/** Whether a bake counts before ours; not where the provider does not tell of ours yet, as then nobody can compare them. */
function isBefore(rival, ours) {
    return ours.length > 0 && inOrder(birthOf(rival), birthOf(ours)) < 0;
}
/** By when it was created, then by its lowest id. A bake whose age nobody tells is the youngest. */
function birthOf(bake) {
    const births = bake.map(({ id, created }) => [created ?? '~', id]);
    return births.toSorted(inOrder)[0] ?? ['~', ''];
}
function inOrder(a, b) {
    const at = a[0] === b[0] ? 1 : 0;
    return a[at] < b[at] ? -1 : a[at] > b[at] ? 1 : 0;
}
/**
 * Removes the images of a bake that another was chosen over: they are of this very run, untested, and nobody has been told of
 * them. What cannot be removed is told with what removes it.
 */
async function withdraw(host, providers, passEnv, images) {
    const environment = (0,secrets_environment/* childEnvironment */.Qc)(host.environment, passEnv, {});
    const found = [];
    for (const image of images) {
        const contest = (0,provider/* providerNamed */.li)(image.provider, providers)?.contest;
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
            found.push({ ...base, state: 'left', reason: `${why}; not removed: ${(0,errors/* messageOf */.bD)(error)}`, command });
        }
    }
    return found;
}

// EXTERNAL MODULE: ./.build/bake/turn.js + 1 modules
var turn = __webpack_require__(32788);
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
// EXTERNAL MODULE: ./.build/bake/started-processes.js
var started_processes = __webpack_require__(59907);
;// CONCATENATED MODULE: ./.build/bake/attempts.js








/** After a failure the builder has cleaned up by itself; what it could not is given this long. */
const SWEEP_MS = 60_000;
/** Runs the builder; again only when a provider was at fault, after a growing, random pause, and with nothing left behind. */
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
        // An image that one of several builds made must not be made a second time.
        if (next === undefined || failure === null || attempt.images.length > 0)
            return last();
        const left = await takeAway(inputs, prepared, attempt);
        const pauseMs = Math.min(60_000, 2000 * 2 ** notes.length) * (0.5 + Math.random());
        const how = next.retryVars ? ` with ${retryVariables.join(', ')} of retry-vars` : '';
        host.info(`Trying again${how} in ${Math.round(pauseMs / 1000)} s, retry ${notes.length + 1} of ${next.most}: ${failure.class}, ${failure.message}`);
        await pause(pauseMs, interrupt);
        // What is swept already is not looked for a second time.
        if (interrupt.at() !== undefined)
            return { ...last(), sweep: async () => left };
        earlier.push(...left);
        notes.push(noteOf(attempt));
        retryVars = next.retryVars;
    }
}
/** How a bake is tried again that failed like this; undefined where it is not. */
function nextTry(failure, at) {
    if (!(0,image_failure/* isInfrastructure */.Od)(failure))
        return undefined;
    // Whoever names such variables asks for one more try with them.
    const begins = failure === 'capacity' && !at.retryVars && at.retryVariables.length > 0;
    const most = begins ? Math.max(at.retries, at.before + 1) : at.retries;
    return at.before < most ? { retryVars: at.retryVars || begins, most } : undefined;
}
/** Removes, or lists, what a try left that did not end well. First what may still be making something, then what it made. */
async function takeAway(inputs, { mark, sightings }, attempt) {
    const processes = inputs['keep-on-failure'] ? [] : await (0,started_processes/* sweepProcesses */.g)(mark, sightings.processes);
    return [...processes, ...(await attempt.sweep((0,clock/* steadyNow */.rj)() + SWEEP_MS))];
}
/** One run, with the journal kept up to date for whoever comes after us. */
async function bakeOnce(host, inputs, prepared, first, interrupt, withRetryVars, onStart) {
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
        withRetryVars,
        startedAt: journal.startedAt,
        onStart: (child) => {
            onStart(child);
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
async function firstJournal(host, inputs, prepared, trusted, started, turn) {
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
        ...(turn.paths.length === 0 ? {} : { turn: [...turn.paths] }),
        record: (0,bake_record/* newRecord */.Mx)(host, prepared, (0,bake_record/* firstStages */.Mw)(builder.stage, new Date(started))),
    };
}

// EXTERNAL MODULE: ./.build/bake/prepare.js + 23 modules
var prepare = __webpack_require__(27965);
// EXTERNAL MODULE: ./.build/bake/vendoring.js
var bake_vendoring = __webpack_require__(88648);
// EXTERNAL MODULE: ./.build/actions/bake/outputs.js
var outputs = __webpack_require__(28728);
// EXTERNAL MODULE: ./.build/core/secrets/secrets.js + 2 modules
var secrets = __webpack_require__(11217);
// EXTERNAL MODULE: ./.build/bake/hand-off.js
var hand_off = __webpack_require__(98761);
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
        // Whoever marks what others' builders made keeps it as well.
        const marker = providers.find(({ marks }) => marks?.takes?.(image) === true);
        const own = (0,provider/* providerNamed */.li)(image.provider, providers)?.keep ?? marker?.keep;
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
// EXTERNAL MODULE: ./.build/core/process/relay.js + 1 modules
var process_relay = __webpack_require__(70164);
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
    (0,bake_folder/* keepRenderedTemplate */.Zh)(host, settled.leg.slug, legFolder, (0,secrets/* createScrub */.EN)(builder.secrets));
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
// EXTERNAL MODULE: ./.build/image/late-values.js
var late_values = __webpack_require__(49537);
;// CONCATENATED MODULE: ./.build/bake/tags.js


/** Puts our tags, and the user's, on images whose provider has tags. One that cannot be tagged is still baked: a warning. */
async function tagImages(host, providers, own, record) {
    const tags = imageTags(own, record);
    await Promise.all(providers.map(async ({ name, tag }) => {
        const images = record.images.filter(({ provider }) => provider === name);
        if (images.length === 0 || tag === undefined)
            return;
        const onRefused = ({ id, region }, error) => {
            const message = `${id} in ${region} could not be tagged: ${(0,errors/* messageOf */.bD)(error)}`;
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

;// CONCATENATED MODULE: ./.build/actions/bake/unbuilt.js













/** Tells of an image that was there already, with all outputs as if it had been baked. */
async function reportReused(host, told, settled, found, folder = (0,bake_folder/* claimLeg */.Dn)(host, settled.leg)) {
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
/** Gives an image that was there already what its leg wants of it: its name, and its way to other jobs. */
async function takeUp(host, told, settled, folder, found) {
    const { providers } = told.means;
    let record = found;
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
        const images = await (0,hand_off/* sendImages */.Fi)(host, providers, told.inputs, settled.handoff, leg, here, folder);
        record = { ...record, images: [...record.images.filter(({ handoff }) => handoff !== null), ...images] };
    }
    return record;
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
    (0,outputs/* keepRecord */.rP)(host, path, record);
    (0,outputs/* setOutputs */.n0)(host, record, path, told.started);
    // The job at the end of a planned run tells of it, and of what blocked it.
    if (told.inputs.plan === '' || !told.trusted) {
        await host.summary((0,summary/* renderSummary */.Br)(record, [], Date.now() - told.started));
    }
    if (!told.trusted || host.kind !== 'actions' || !(0,external_node_fs_.existsSync)(path))
        return;
    const name = (0,artifact_name/* recordArtifactName */.N8)(told.inputs['artifact-prefix'], slug, 'bake', record.run.attempt);
    await (0,record_upload/* uploadRecord */.n)(host, record, { name, files: ['record.json'], root: folder });
}

;// CONCATENATED MODULE: ./.build/actions/bake/report.js

















/** Tells what became of a bake, the most important first: the record, then the outputs, then all else. */
async function reportBake(host, ended) {
    const { prepared, attempt, started } = ended;
    const { journal, outcome, images } = attempt;
    const scrub = (0,secrets/* createScrub */.EN)(prepared.builder.secrets);
    const path = (0,bake_record/* recordPath */.lX)(prepared.legFolder);
    const stage = outcome.status === 'baked' ? 'complete' : 'failed';
    let record = {
        ...(0,bake_record/* newRecord */.Mx)(host, prepared, (0,bake_record/* endedStages */.cB)(journal.record.stages, stage, new Date())),
        status: outcome.status,
        images: [...images],
        failure: scrubbed(outcome.failure, scrub),
        ...triesOf(attempt, scrub),
    };
    (0,outputs/* keepOutputs */.gO)(host, record, path, started, 'not-yet');
    (0,outputs/* keepRecord */.rP)(host, path, record);
    // From here on a kill costs no more than the report: post must not take a good image for a half-made one.
    if (outcome.status === 'baked')
        (0,bake_journal/* noteJournal */.k5)(host, prepared.folder, { ...journal, record, phase: 'done' });
    record = { ...record, leftovers: [...ended.left, ...attempt.earlier, ...(await findLeftovers(host, ended))] };
    if (outcome.status === 'baked')
        record = await keepOrGiveWay(host, ended, record);
    (0,outputs/* keepRecord */.rP)(host, path, record);
    // What a cancelled one leaves is looked for after this step.
    (0,outputs/* keepOutputs */.gO)(host, record, path, started, outcome.status === 'cancelled' ? 'not-yet' : 'looked');
    // Before all that may take its time: the post step must not take it for a step that was killed.
    if (outcome.status === 'cancelled')
        (0,bake_journal/* noteJournal */.k5)(host, prepared.folder, { ...journal, record, phase: 'stopping' });
    // A cancelled bake may still be at it: its turn ends with the post step.
    if (outcome.status !== 'cancelled')
        ended.turn.release();
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
function scrubbed(failure, scrub) {
    return failure === null ? null : { ...failure, message: scrub(failure.message) };
}
/** The record's member for tries; most bakes have one, of which it tells nothing more. */
function triesOf({ tries }, scrub) {
    if (tries.length < 2)
        return {};
    return { tries: tries.map((one) => ({ ...one, failure: scrubbed(one.failure, scrub) })) };
}
/** Berkshelf's part of the timeline. */
function vendoringOf({ stages }) {
    const { start = null, end = null } = stages.find(({ name }) => name === bake_record/* VENDORING */.vh) ?? {};
    if (start === null || end === null)
        return [];
    return [{ build: 'Berkshelf', what: 'vendor', startMs: Date.parse(start), endMs: Date.parse(end) }];
}
/** Makes the images known, unless another machine has baked the same meanwhile, and its images are those that count. */
async function keepOrGiveWay(host, ended, record) {
    const named = await ended.contest.named(record.images);
    if (named !== undefined)
        return giveWay(host, ended, record, named);
    const { providers } = ended.means;
    const kept = await nameWhatWasBaked(host, ended, record);
    // No tag, image or hint of an untrusted change leaves the runner.
    if (!ended.trusted)
        return kept;
    await tagImages(host, providers, ended.prepared.settled.tags, kept);
    const older = await ended.contest.older(record.images);
    return older === undefined ? handOn(host, ended, kept) : giveWay(host, ended, record, older);
}
/** The images of another bake of this key instead of our own, which go. */
async function giveWay(host, ended, record, images) {
    const { means, inputs, prepared, trusted } = ended;
    const { settled, legFolder } = prepared;
    const found = { ...recordOfFound(host, settled, images), stages: record.stages, tools: record.tools };
    const taken = await takeUp(host, { means, inputs, trusted }, settled, legFolder, found);
    // Whoever reads it from now on finds the image that stays.
    (0,outputs/* keepRecord */.rP)(host, (0,bake_record/* recordPath */.lX)(legFolder), { ...taken, leftovers: record.leftovers });
    // Packer has written there the ones that go.
    renewManifests(host, settled, taken);
    const gone = await withdraw(host, means.providers, inputs['pass-env'], record.images);
    host.annotate({
        level: 'notice',
        title: 'Reuse',
        message: `${record.leg} was baked elsewhere at the same time. The image that was first is taken, and this one is not: ${record.images.map(({ id }) => id).join(', ')}.`,
    });
    (0,leftover/* tellAsFound */.sc)(host, gone);
    return { ...taken, leftovers: [...record.leftovers, ...gone] };
}
/** Gives the images the names by which their key finds them on this machine, and notes what was deposited. */
async function nameWhatWasBaked(host, ended, record) {
    const { means, inputs, prepared } = ended;
    const { providers } = means;
    const { settled, builder } = prepared;
    const images = await keepImages(host, providers, inputs, settled, record, builder.workingDirectory);
    const artifacts = await noteDeposits(host, providers, settled, { ...record, images: [...images] }, builder.workingDirectory);
    return { ...record, images: [...images], ...(artifacts.length === 0 ? {} : { artifacts: [...artifacts] }) };
}
/** Brings them to the jobs that build on them, and what they were made of to later plans. */
async function handOn(host, ended, record) {
    const { means, inputs, prepared } = ended;
    const { settled, legFolder } = prepared;
    const leg = { slug: settled.leg.slug, key: record.key };
    const [handed] = await Promise.all([
        (0,hand_off/* sendImages */.Fi)(host, means.providers, inputs, settled.handoff, leg, record.images, legFolder),
        rememberBake(host, settled, record),
    ]);
    return { ...record, images: [...handed] };
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
    return await takeAway(ended.inputs, prepared, attempt);
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
        host.info(`Baked ${record.leg} in ${seconds} s${(0,summary/* tryOf */.xH)(record)}: ${ids === '' ? 'no image is kept' : ids}`);
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
    const scrub = (0,secrets/* createScrub */.EN)(ended.prepared.builder.secrets);
    const told = ended.attempt.annotations.find((one) => isTheFailure(one, record, scrub));
    const at = told?.line === undefined ? '' : ` at ${told.file ?? ''}:${told.line}`;
    const place = host.kind === 'terminal' ? at : '';
    host.fail(`${record.leg} failed after ${seconds} s${place} (${record.failure?.class ?? 'unknown'}): ${record.failure?.message ?? ''}${made}`);
}

;// CONCATENATED MODULE: ./.build/actions/bake/baking.js














/** Checks all that can be checked before anything is paid for, and says what it found. */
async function prepareAloud(host, means, inputs, settled, isStepping) {
    const prepared = await (0,prepare/* prepare */.i)(host, means, inputs, settled, isStepping);
    for (const fact of prepared.builder.facts)
        host.info(fact);
    return prepared;
}
/** Vendors cookbooks, has the recipe checked, bakes, and tells what became of it; or only checks. */
async function bakePrepared(host, ready) {
    const { inputs, prepared, trusted, interrupt, started, onStage } = ready;
    const first = await firstJournal(host, inputs, prepared, trusted, started, ready.turn);
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
    const attempt = await host.group('Build', () => bakeWithRetries(host, inputs, prepared, journal, interrupt, ready.turn.alsoBy));
    // A builder that was cancelled may still be at it; then the post step does this.
    if (attempt.outcome.status === 'cancelled')
        return await reportBake(host, { ...ready, attempt, left: [] });
    const tidied = (0,bake_vendoring/* tidyRepository */.jz)(host, prepared.folder, attempt.journal);
    const left = tidied.found.filter(({ state }) => state === 'left');
    await reportBake(host, { ...ready, attempt: { ...attempt, journal: tidied.journal }, left });
}
/** Tells of a bake whose timeout went by while it waited for another one of its key. */
async function reportLate(host, ready, message) {
    const { inputs, prepared, trusted, started } = ready;
    const journal = await firstJournal(host, inputs, prepared, trusted, started, ready.turn);
    const outcome = { status: 'failed', failure: { class: 'capacity', message } };
    await reportBake(host, { ...ready, attempt: { ...NOTHING_RAN, outcome, journal }, left: [] });
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
            throw (0,prepare/* stopped */.c)();
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
        throw (0,prepare/* stopped */.c)();
    if (outcome !== null) {
        for (const annotation of vendoring.annotations)
            host.annotate(annotation);
        await (0,started_processes/* sweepProcesses */.g)(prepared.mark, prepared.sightings.processes);
        tidyAloud(host, prepared, journal);
        (0,external_node_fs_.rmSync)(prepared.folder.journal, { force: true });
        throw outcome.status === 'cancelled' ? (0,prepare/* stopped */.c)() : new errors/* UserError */.yo(outcome.failure?.message ?? outcome.status);
    }
    await checkRecipe(host, ready, vendoring);
    tidyAloud(host, prepared, journal);
    (0,bake_folder/* removeBakeFolder */.U5)(prepared.folder);
    (0,outputs/* reportUnbaked */.Jh)(host, 'valid', started);
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
/** Tells of a bake that ended before its builder began. */
async function reportUnvendored(host, ready, vendoring, outcome) {
    const { annotations, journal } = vendoring;
    const attempt = { ...NOTHING_RAN, outcome, annotations };
    // Nothing is taken from under a berks that still runs; then the post step does this.
    const tidied = vendoring.isLeft ? { journal, found: [] } : (0,bake_vendoring/* tidyRepository */.jz)(host, ready.prepared.folder, journal);
    const left = tidied.found.filter(({ state }) => state === 'left');
    await reportBake(host, { ...ready, attempt: { ...attempt, journal: tidied.journal }, left });
}
/** Where there is no record to tell of what could not be removed. */
function tidyAloud(host, { folder }, journal) {
    (0,runner_annotations/* annotateAll */.u)(host, (0,leftover/* leftoverWarnings */.B7)((0,bake_vendoring/* tidyRepository */.jz)(host, folder, journal).found));
}

// EXTERNAL MODULE: ./.build/core/runner/inputs.js
var runner_inputs = __webpack_require__(88278);
// EXTERNAL MODULE: ./.build/core/text/wording.js
var wording = __webpack_require__(37478);
// EXTERNAL MODULE: ./.build/dockerfile/arguments.js
var dockerfile_arguments = __webpack_require__(39205);
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
// EXTERNAL MODULE: ./.build/packer/run/arguments.js
var run_arguments = __webpack_require__(835);
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
// EXTERNAL MODULE: ./.build/core/process/command.js
var command = __webpack_require__(40039);
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
                ...(inputs['retry-vars'].length === 0
                    ? {}
                    : {
                        'retry-vars': Object.fromEntries(inputs['retry-vars'].map(([name, value]) => [name, (0,placeholder/* quoted */.TL)(value)])),
                    }),
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
/** What a template names itself goes to the builder as it is: where only one machine has it, it must be the same one here. */
async function refuseOtherBases(host, providers, passEnv, { leg, bases }) {
    const asker = (0,image_asker/* askerOf */.Y)(host, { agent: 'bakehouse-bake', passEnv, buildRegistry: null, asksAnyHost: true });
    for (const base of (0,plan_bases/* sourcesOf */.u)(bases)) {
        const isHere = (0,plan_sources/* sourceKinds */.Bb)(providers).get(base.of)?.isHere;
        if (isHere === undefined || (await isHere(base, asker)))
            continue;
        throw new errors/* UserError */.yo(`${leg} was planned on ${base.name ?? base.id} as it was where it was planned (${base.id}); here it is another one, or none. Have the same there, name it by a URL and its checksum, or bake in the job that plans.`);
    }
}

;// CONCATENATED MODULE: ./.build/bake/planned-leg.js






















/** Finds a leg in its plan, what it builds on, and fills in every value. Changes nothing but names of local images. */
async function settlePlanned(host, providers, inputs) {
    const opened = await (0,open_plan/* openPlan */.u)(host, inputs.plan, inputs['plan-digest']);
    const leg = findLeg(opened, inputs.leg);
    const handoff = (0,hand_off/* settleHandoff */.Sm)(providers, inputs.handoff, {
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
    if (!isCheck)
        await refuseOtherBases(host, providers, inputs['pass-env'], leg);
    const sources = await presentSources(host, providers, inputs['pass-env'], leg);
    const values = (0,late_values/* lateValues */.l)(host.run, new Date(), {
        key: leg.key,
        version: leg.version,
        isDirty: identity.dirty.length > 0,
    });
    if (parent?.kind === 'ready') {
        const image = parentImage(parent.leg, parent.record.images, leg.axes['region']);
        const id = await (0,hand_off/* bringImage */.ie)(host, providers, inputs, buildRegistry, parent.leg, image);
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
        await (0,hand_off/* bringImage */.ie)(host, providers, inputs, buildRegistry, leg, image);
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
        retryVars: filledPairs(work['retry-vars'] ?? {}, values),
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
    (0,files/* writeAtomically */.vK)(path, loaded.texts[0] ?? '', 0o600);
    return { ...loaded, path, argument: path };
}
function dockerfileTask(host, inputs, leg, work, values, sources) {
    const { workspace } = host;
    const context = (0,paths/* insideWorkspace */.CT)('The build context', workspace, workspace, work.context);
    const [source] = sources;
    const parentId = values.get('parent.id');
    const base = source?.id ?? parentId;
    const extra = work.arguments.map((text) => (0,placeholder/* fill */.GS)(text, values));
    (0,dockerfile_arguments/* checkDockerArguments */.PL)(extra, `The arguments of ${leg.leg}`);
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
        handoff: (0,hand_off/* settleHandoff */.Sm)(providers, inputs.handoff, {
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
        retryVars: inputs['retry-vars'],
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

// EXTERNAL MODULE: ./.build/actions/bake/debug-input.js
var debug_input = __webpack_require__(45012);
// EXTERNAL MODULE: ./.build/actions/bake/means.js + 1 modules
var means = __webpack_require__(72646);
// EXTERNAL MODULE: ./.build/providers/providers.js + 49 modules
var providers = __webpack_require__(74936);
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
    'retry-vars',
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
        ['retry-vars', inputs['retry-vars'].length > 0],
        ['on-error', inputs['on-error'] !== 'cleanup'],
        ['keep-on-failure', inputs['keep-on-failure']],
        ['parallel-builds', inputs['parallel-builds'] !== 0],
        ['account', inputs.account !== ''],
        ['debug-log', inputs['debug-log']],
    ];
    const [name] = given.find(([, isGiven]) => isGiven) ?? [];
    if (name !== undefined)
        throw new errors/* UserError */.yo(`Input "${name}" is for builder: packer; a Dockerfile has no use for it.`);
    (0,dockerfile_arguments/* checkDockerArguments */.PL)(inputs.arguments);
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
    const step = { started, interrupt, onStage, prepared: undefined, turn: turn/* NO_TURN */.CS, isTold: false };
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
        const looked = (0,external_node_fs_.existsSync)(prepared?.folder.journal ?? '') ? 'not-yet' : 'looked';
        if (!step.isTold)
            (0,outputs/* reportUnbaked */.Jh)(host, interrupt.at() === undefined ? 'failed' : 'cancelled', started, looked);
        throw error;
    }
    finally {
        // With a journal, the post step has it until all is swept.
        if (!(0,external_node_fs_.existsSync)(step.prepared?.folder.journal ?? ''))
            step.turn.release();
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
    const handed = (0,secrets_environment/* handedSecrets */.QI)(host.environment);
    (0,short_secrets/* tellShortSecrets */.v)(host, [...secrets, ...handed], (0,secrets_environment/* childEnvironment */.Qc)(host.environment, inputs['pass-env'], {}));
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
    const ready = { means: means/* bakeMeans */.K, inputs: own, prepared, trusted, interrupt, started, onStage, onTold };
    await bakeInTurn(host, step, ready, settled);
}
/** Waits for another bake of the same key on this machine, takes what that made, and else bakes. */
async function bakeInTurn(host, step, ready, settled) {
    const { inputs, prepared, trusted, started, interrupt } = ready;
    const { key } = settled.identity;
    const { providers } = means/* bakeMeans */.K;
    let isThere = false;
    let timeout = inputs.timeout;
    if (key !== null && inputs.mode === 'build') {
        const wait = { keepers: prepared.builder.providers, leg: settled.leg.leg, key, passEnv: inputs['pass-env'] };
        const end = await (0,turn/* takeTurn */.Vm)(host, { ...wait, providers, timeoutMinutes: timeout }, interrupt);
        const contest = NO_CONTEST;
        if (end.kind === 'late')
            return await reportLate(host, { ...ready, turn: turn/* NO_TURN */.CS, contest }, end.message);
        step.turn = end.turn;
        // What has ended meanwhile is there now; all that there is to say of it was said before.
        const silent = { ...host, info: () => { }, annotate: () => { } };
        const reused = await findReusable(silent, providers, inputs, settled, () => void (isThere = true));
        if (reused !== undefined) {
            (0,bake_folder/* removeBakeFolder */.U5)(prepared.folder);
            const told = { means: means/* bakeMeans */.K, inputs, trusted, started };
            return await reportReused(host, told, settled, reused, prepared.legFolder);
        }
        if (end.waited > A_MOMENT)
            timeout = Math.max(A_MOMENT, timeout - end.waited);
    }
    const contest = inputs.mode === 'build' ? await openContest(host, providers, inputs, settled, isThere) : NO_CONTEST;
    await bakePrepared(host, { ...ready, inputs: { ...inputs, timeout }, turn: step.turn, contest });
}
/** In minutes: what a timeout is not shortened by. */
const A_MOMENT = 0.02;
/** The leg of a plan, or the one that the inputs describe. */
async function settle(host, inputs) {
    if (inputs.leg !== '')
        return settlePlanned(host, means/* bakeMeans */.K.providers, inputs);
    return { kind: 'settled', settled: await settleLeg(host, means/* bakeMeans */.K.providers, inputs) };
}


/***/ }),

/***/ 98761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ sendImages),
/* harmony export */   Sm: () => (/* binding */ settleHandoff),
/* harmony export */   ie: () => (/* binding */ bringImage)
/* harmony export */ });
/* harmony import */ var _image_provider_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33623);

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
    const handOff = (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_0__/* .providerNamed */ .li)(image.provider, providers)?.handOff;
    return handOff === undefined ? image.id : handOff.bring(host, inputs, buildRegistry, leg, image);
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
