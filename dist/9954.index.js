export const id = 9954;
export const ids = [9954];
export const modules = {

/***/ 49354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EA: () => (  withEnd),
    EW: () => (  standsSince),
    Ek: () => (  dirtyOf),
    Ft: () => (  isSame),
    OR: () => (  earlierOf),
    YP: () => (  standingOf),
    dp: () => (  heldByChannels),
    gH: () => (  channelHistory),
    pZ: () => (  mayStandOf),
    rM: () => (  withEntry),
    s4: () => (  emptyHistory),
    su: () => (  newestOf)
  });
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
  var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64377);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1252);
  var _definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95907);
  var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24375);
  var _scan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51611);





const LONGEST_TEXT = 1000;
const text = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().max(LONGEST_TEXT);
const MOST_DIRTY = 20;
const time = zod__WEBPACK_IMPORTED_MODULE_4__  .w$();
const digest = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().regex(/^sha256:[0-9a-f]{64}$/);
const place = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ provider: text, region: text.describe('The region, or local.'), id: text.min(1) });
const channelEntry = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    leg: text.min(1),
    image: text.min(1),
    key: text.nullable(),
    recipe: text.nullable(),
    version: text.describe('What `{version}` stood for.'),
    'baked-in': text.describe('The run that baked it.'),
    parent: _record_js__WEBPACK_IMPORTED_MODULE_1__  .eK.nullable(),
    sources: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(_definition_js__WEBPACK_IMPORTED_MODULE_0__  .WC),
    images: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(_record_js__WEBPACK_IMPORTED_MODULE_1__  .nL).max(1000).describe('The images as their record has them.'),
    places: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(place).max(1000).default([]).describe('Where consumers found them; empty until they stood there.'),
    begun: time.describe('When promoting it was begun.'),
    since: time.nullable().describe('Since when all of it stood there; null: nobody saw the end of promoting it.'),
    by: text,
    run: text.describe('The address of the run; empty outside of a workflow.'),
    agreed: digest.describe('The digest of the changes that were agreed.'),
    aim: digest
        .optional()
        .describe('The digest of what they lead to: images, versions, targets and needs. Only that is gone on with.'),
    dirty: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(text)
        .max(MOST_DIRTY)
        .optional()
        .describe('The first of the files of its key that differed from the commit; absent where none did.'),
    scan: _scan_js__WEBPACK_IMPORTED_MODULE_2__  .SQ.optional().describe('What its record said of a scan.'),
});
function dirtyOf(files) {
    return files === undefined ? {} : { dirty: files.slice(0, MOST_DIRTY).map((file) => file.slice(0, LONGEST_TEXT)) };
}
const channelHistory = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_3__  .euz('bakehouse/channel-history/1'),
    channel: text,
    entries: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(channelEntry).max(100_000),
});
function emptyHistory(channel) {
    return { schema: 'bakehouse/channel-history/1', channel, entries: [] };
}
const MOST_KEPT = 20;
function heldByChannels(histories, isRevoked = () => false) {
    return histories.flatMap(({ channel, entries }) => [...(0,_core_values_js__WEBPACK_IMPORTED_MODULE_5__  .me)(entries, ({ leg }) => leg).values()].flatMap((own) => {
        const at = own.findLastIndex(({ since }) => since !== null);
        const stands = own[at];
        const earlier = stands === undefined ? [] : earlierOf(own, stands);
        const good = earlier.findIndex((one) => !isRevoked(one));
        const back = new Set(good < 0 ? earlier : earlier.slice(0, good + 1));
        return own.flatMap((entry, index) => {
            const as = entry === stands ? 'stands' : index > at ? 'moving' : back.has(entry) ? 'back' : null;
            if (as === null)
                return [];
            const { leg, key, images, places } = entry;
            return [{ channel, leg, key, images: distinct([...images.map(placeOf), ...places]), as }];
        });
    }));
}
function placeOf({ provider, region, id }) {
    return { provider, region, id };
}
function distinct(places) {
    return [...new Map(places.map((one) => [JSON.stringify([one.provider, one.region, one.id]), one])).values()];
}
function isSame(one, other) {
    const named = ({ key, images }) => JSON.stringify([key, images.map(({ provider, region, id }) => JSON.stringify([provider, region, id])).toSorted()]);
    return named(one) === named(other);
}
function newestOf({ entries }, leg) {
    return entries.findLast((one) => one.leg === leg);
}
function standingOf({ entries }, leg) {
    return entries.findLast((one) => one.leg === leg && one.since !== null);
}
function mayStandOf({ entries }, leg) {
    const own = entries.filter((one) => one.leg === leg);
    return own.slice(Math.max(0, own.findLastIndex(({ since }) => since !== null)));
}
function earlierOf(entries, than) {
    const end = entries.lastIndexOf(than);
    const earlier = [];
    for (const one of entries.slice(0, end < 0 ? entries.length : end).toReversed()) {
        if (one.leg !== than.leg || one.since === null || isSame(one, than))
            continue;
        if (!earlier.some((other) => isSame(one, other)))
            earlier.push(one);
    }
    return earlier;
}
function standsSince(history, leg, image) {
    const own = history.entries.filter((one) => one.leg === leg);
    let since;
    for (const one of own.toReversed()) {
        if (!isSame(one, image))
            break;
        if (one.since !== null)
            since = Date.parse(one.since);
        else if (since === undefined)
            return undefined;
    }
    return since;
}
function withEntry(history, entry) {
    const own = history.entries.filter(({ leg }) => leg === entry.leg);
    const at = own.findLastIndex(({ since }) => since !== null);
    const stands = own[at];
    const back = stands === undefined ? undefined : earlierOf(own, stands)[0];
    const isSpare = (one, index) => index < at ? one !== back : index > at && [...own.slice(index + 1), entry].some((later) => isSame(later, one));
    const dropped = new Set(own.filter(isSpare).slice(0, Math.max(0, own.length + 1 - MOST_KEPT)));
    return { ...history, entries: [...history.entries.filter((one) => !dropped.has(one)), entry] };
}
function withEnd(history, entry, { since, places }) {
    const newest = newestOf(history, entry.leg);
    if (newest === undefined || newest.since !== null || !isSame(newest, entry))
        return history;
    return {
        ...history,
        entries: history.entries.map((one) => (one === newest ? { ...one, since, places: [...places] } : one)),
    };
}


/***/ }),

/***/ 80761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    q: () => (  ownName)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
  var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94463);


function ownName({ environment, workspace }) {
    const actor = environment['GITHUB_ACTOR'] ?? '';
    if (actor !== '')
        return actor;
    try {
        const env = (0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_1__  .Qc)(environment, [], { GIT_TERMINAL_PROMPT: '0' });
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('git', ['config', 'user.name'], {
            cwd: workspace,
            env,
            encoding: 'utf8',
            timeout: 10_000,
            stdio: ['ignore', 'pipe', 'ignore'],
        }).trim();
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 65306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    X_: () => (  readHistories),
    i6: () => (  parseHistory),
    jC: () => (  openHistory),
    pJ: () => (  historyChange)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var _actions_publish_image_publishers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92229);
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52948);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8005);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56408);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88278);
  var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94463);
  var _image_channel_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(58735);
  var _image_channel_history_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(49354);
  var _publish_files_delivery_commit_delivery_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(62151);
  var _publish_files_delivery_folder_delivery_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(33331);
  var _publish_files_delivery_remote_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(78609);
  var _settings_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(39721);














function openHistory(host, { inputs }, folder, name, { history }) {
    const path = (0,_image_channel_js__WEBPACK_IMPORTED_MODULE_8__  .ae)(name, history);
    const deliver = history.files?.deliver ?? 'commit';
    const deliveryFor = (words) => {
        if (deliver === 'artifact') {
            const own = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(host.workspace, inputs['output-directory']);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(own, { recursive: true });
            return (0,_publish_files_delivery_folder_delivery_js__WEBPACK_IMPORTED_MODULE_11__  .L)(name, (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__  .CT)('Input "output-directory"', host.workspace, host.workspace, inputs['output-directory']));
        }
        const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder.path, 'history');
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(temporary, { recursive: true, mode: 0o700 });
        const world = (0,_actions_publish_image_publishers_js__WEBPACK_IMPORTED_MODULE_2__  .H$)(host, inputs['github-token'], temporary, (0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_7__  .Qc)(host.environment, [], {}));
        if (world === null) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(`The history of the channel ${name} is committed to a repository on GitHub, which is not known here (GITHUB_REPOSITORY). Promote in a workflow, or say history: { files: { deliver: artifact } }.`);
        }
        return (0,_publish_files_delivery_commit_delivery_js__WEBPACK_IMPORTED_MODULE_10__  .I)(name, history.files?.branch, world, (target) => `${words}\n\n${(0,_publish_files_delivery_remote_js__WEBPACK_IMPORTED_MODULE_12__  .ty)(target)}`);
    };
    return {
        place: path,
        read: async () => {
            let read = (0,_image_channel_history_js__WEBPACK_IMPORTED_MODULE_9__  .s4)(name);
            const rendering = renderingOf(path, (existing) => {
                read = parseHistory(name, path, existing);
                return existing ?? new Uint8Array();
            });
            const { comparison } = await deliveryFor('').look([rendering]);
            const [problem] = comparison.problems;
            if (problem !== undefined)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(problem.message);
            return read;
        },
        update: async (words, change, ledger) => {
            const rendering = renderingOf(path, (existing) => {
                const now = parseHistory(name, path, existing);
                const next = change(now);
                return next === now && existing !== null ? existing : Buffer.from(renderHistory(path, next));
            });
            const results = await deliveryFor(words).deliver([rendering], ledger);
            const failed = results.find(({ status }) => status === 'failed' || status === 'skipped');
            if (failed !== undefined)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(failed.message ?? `${path} could not be written.`);
        },
    };
}
async function readHistories(host, settings, folder, store) {
    const { inputs, name, channel, channels } = settings;
    const histories = new Map();
    const others = [inputs.from, ...channel.needs.map((need) => (typeof need === 'string' ? '' : need.channel))];
    for (const other of new Set([name, ...others.filter((one) => one !== '')])) {
        const own = other === name ? store : openHistory(host, settings, folder, other, (0,_settings_js__WEBPACK_IMPORTED_MODULE_13__  .v)(channels, 'from', other));
        histories.set(other, await own.read());
    }
    return histories;
}
function historyChange(channel, { place }) {
    const what = `write down in ${place} what stands there`;
    return {
        target: channel,
        kind: 'files',
        leg: null,
        region: null,
        phase: 'announce',
        what,
        before: null,
        after: null,
    };
}
function renderingOf(path, render) {
    return {
        path,
        format: 'manifest',
        items: [],
        render: (existing) => ({ content: render(existing), notices: [] }),
        check: () => { },
    };
}
function renderHistory(path, history) {
    const parsed = _image_channel_history_js__WEBPACK_IMPORTED_MODULE_9__  .gH.safeParse(history);
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(`The history ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(path)} cannot be written: ${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}. Nothing was added to it.`);
    }
    return `${JSON.stringify(history, null, 2)}\n`;
}
function parseHistory(name, path, bytes) {
    if (bytes === null)
        return (0,_image_channel_history_js__WEBPACK_IMPORTED_MODULE_9__  .s4)(name);
    const what = `The history of the channel ${name} (${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(path)})`;
    const parsed = _image_channel_history_js__WEBPACK_IMPORTED_MODULE_9__  .gH.safeParse((0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__  .qF)(what, bytes));
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const at = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.map(String).join('.')}`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(`${what} cannot be read${at}: ${issue?.message ?? ''}. Take back what was done to it by hand.`);
    }
    if (parsed.data.channel !== name)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__  .yo(`${what} is that of the channel ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .WU)(parsed.data.channel)}.`);
    return parsed.data;
}


/***/ }),

/***/ 33137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K: () => (  promoteInputs),
    z: () => (  promoteOutputs)
  });
  var _actions_publish_image_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13041);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);


const { plan, 'plan-digest': planDigest, version, 'output-directory': outputDirectory, 'best-effort-regions': bestEffort, 'allow-public': allowPublic, 'artifact-prefix': artifactPrefix, } = _actions_publish_image_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .K;
const promoteInputs = {
    image: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({
        description: 'What is promoted: legs, as `web` or `web/debian-*`; a key (`bk2-…`); a digest (`sha256:…`); or the id of an image. Without it all legs that go to the channel.',
    }),
    to: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({ description: 'The channel, by its name in the manifest.', required: true }),
    from: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({ description: 'Promote what stands in this channel.' }),
    back: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Jt)({ default: 'false', description: 'Go back to what stood in the channel before.' }),
    revoked: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Jt)({
        default: 'false',
        description: 'Of what stands in the channel and is revoked, do what `on-revoke` of the channel says.',
    }),
    list: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Jt)({ default: 'false', description: 'Show what stood in the channel, when and by whom. Changes nothing.' }),
    apply: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({
        description: 'Carries out what was shown: its digest, which is the output `changes-digest`. Other changes than those are refused. Without it they are only shown.',
    }),
    records: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .p_)({
        description: 'The records of what is promoted: paths, folders that hold them, or prefixes of artifacts. Without it those of this run, and the plan; an image by its key is asked for at its provider.',
    }),
    plan: {
        ...plan,
        description: 'The plan, which holds the channels: the path of plan.json, or the name of its artifact.',
    },
    'plan-digest': planDigest,
    by: (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({ description: 'Who promotes it. Default: who started the run, or the user.name of git.' }),
    version,
    'output-directory': outputDirectory,
    'best-effort-regions': bestEffort,
    'allow-public': allowPublic,
    'artifact-prefix': artifactPrefix,
    'github-token': (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({
        secret: true,
        default: '${{ github.token }}',
        description: 'Reads `revocations.yml` of the default branch, and writes the history of the channel and files with `deliver: commit` or `pull-request`: may write contents, and pull requests.',
    }),
};
const { published, images, 'images-by-leg': imagesByLeg, changed, mutations, journal } = _actions_publish_image_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .L;
const promoteOutputs = {
    'changes-digest': 'The digest of the changes that were shown, for the input `apply` of whoever agrees; empty where nothing is due.',
    status: '`planned`: changes were shown; `published`: they were made; `unchanged`: all stands there already; `partial`: all but regions of `best-effort-regions`; `failed`.',
    history: 'What stood in the channel as JSON, as its history has it: of each leg the newest entry last.',
    published,
    images,
    'images-by-leg': imagesByLeg,
    changed,
    mutations,
    journal,
};


/***/ }),

/***/ 39721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    e: () => (  readPromotion),
    v: () => (  channelNamed)
  });
  var _actions_publish_image_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13041);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88278);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37478);
  var _image_artifact_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92974);
  var _plan_open_plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52324);
  var _providers_providers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6653);
  var _publish_engine_targets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46819);
  var _inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(33137);









const SHARED = [
    'records',
    'plan',
    'plan-digest',
    'version',
    'output-directory',
    'best-effort-regions',
    'allow-public',
    'artifact-prefix',
    'github-token',
];
async function readPromotion(host) {
    const token = host.input('github-token');
    if (token !== '')
        host.secret(token);
    const inputs = (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Ko)(_inputs_js__WEBPACK_IMPORTED_MODULE_8__  .K, (name) => host.input(name));
    (0,_image_artifact_name_js__WEBPACK_IMPORTED_MODULE_4__  .hO)(inputs['artifact-prefix']);
    if (inputs.apply !== '' && !/^sha256:[0-9a-f]{64}$/.test(inputs.apply)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .dz(`Input "apply" must be the digest of what was shown, sha256: and 64 hex digits, but was ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .WU)(inputs.apply)}.`);
    }
    const ways = ['from', 'back', 'revoked', 'list'].filter((way) => inputs[way] !== false && inputs[way] !== '');
    if (ways.length > 1)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .dz(`Inputs "${ways.join('" and "')}" exclude each other: give one of them.`);
    if (inputs.plan === '') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .dz('Nothing says what the channels are: give the input "plan", the path of plan.json or its artifact. bakehouse plan --json prints its path.');
    }
    const { plan } = await (0,_plan_open_plan_js__WEBPACK_IMPORTED_MODULE_5__  .u)(host, inputs.plan, inputs['plan-digest']);
    const channels = plan.channels ?? {};
    const channel = channelNamed(channels, 'to', inputs.to);
    const chosen = Object.fromEntries(channel.targets.map((target) => {
        if (Object.hasOwn(plan.targets, target))
            return [target, plan.targets[target]];
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`The channel ${inputs.to} has the target ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .WU)(target)}, which the plan has not. Plan anew.`);
    }));
    const given = {
        ...Object.fromEntries(SHARED.map((name) => [name, host.input(name)])),
        mode: inputs.apply === '' ? 'plan' : 'apply',
        report: 'false',
    };
    const asPublishing = (0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Ko)(_actions_publish_image_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .K, (name) => given[name] ?? '');
    return {
        inputs,
        plan,
        channels,
        name: inputs.to,
        channel,
        publishing: {
            inputs: { ...asPublishing, only: inputs.image === '' ? [] : [inputs.image] },
            plan,
            targets: (0,_publish_engine_targets_js__WEBPACK_IMPORTED_MODULE_7__  .R0)(`The targets of the channel ${inputs.to}`, chosen, _providers_providers_js__WEBPACK_IMPORTED_MODULE_6__.providers),
            areInline: false,
            isExact: true,
            title: 'Promote',
        },
    };
}
function channelNamed(channels, input, name) {
    const found = Object.hasOwn(channels, name) ? channels[name] : undefined;
    if (found !== undefined)
        return found;
    const known = Object.keys(channels);
    const near = (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_3__  .qb)(name, known);
    const hint = near === undefined ? `It has ${known.join(', ') || 'none'}.` : `Did you mean ${near}?`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`Input "${input}" names the channel ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .WU)(name)}, which the plan has not. ${hint}`);
}


/***/ })

};
