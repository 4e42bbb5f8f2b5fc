export const id = 5045;
export const ids = [5045];
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

/***/ 96665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M: () => (  findImages),
    v: () => (  findLineage)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);
  var _image_asker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35130);
  var _image_lineage_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18269);
  var _image_provider_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33623);
  var _image_record_chain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29131);
  var _image_record_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33554);
  var _providers_providers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96334);








async function findLineage(host, wanted, agent) {
    const set = wanted.records.length === 0 ? undefined : (0,_image_record_chain_js__WEBPACK_IMPORTED_MODULE_3__  .dT)((0,_image_record_file_js__WEBPACK_IMPORTED_MODULE_4__  .c4)(wanted.records));
    const { images, unknown } = await findImages(host, wanted, agent);
    return {
        lineage: (0,_image_lineage_js__WEBPACK_IMPORTED_MODULE_6__  .bQ)((set?.records ?? []).map(({ record }) => record), images),
        unknown: [...(set?.problems ?? []).map(({ message }) => message), ...unknown],
    };
}
async function findImages(host, wanted, agent) {
    const known = _providers_providers_js__WEBPACK_IMPORTED_MODULE_5__.providers.filter(({ census }) => census !== undefined).map(({ name }) => name);
    const asked = wanted.providers.map((name) => {
        const provider = _providers_providers_js__WEBPACK_IMPORTED_MODULE_5__.providers.find((one) => one.name === name);
        if (provider === undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "providers" names ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(name)}, which is no provider; those that can be asked are ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .A3)(known)}.`);
        return provider;
    });
    const unknown = [];
    const asker = (0,_image_asker_js__WEBPACK_IMPORTED_MODULE_2__  .Y)(host, { agent, passEnv: [], buildRegistry: null });
    const images = [];
    for (const { title, census } of asked) {
        if (census === undefined) {
            unknown.push((0,_image_provider_js__WEBPACK_IMPORTED_MODULE_7__  .JM)(title, 'list the images of the past', 'Name their records with the input "records".'));
            continue;
        }
        try {
            images.push(...(await census({ regions: wanted.regions }, asker)));
        }
        catch (error) {
            unknown.push(`${title} was not asked: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error).replace(/\.$/, '')}.`);
        }
    }
    return { images, unknown };
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
  var _providers_providers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96334);
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


/***/ }),

/***/ 25384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  dB: () => (  atGitHub),
  F1: () => (  defaultRef),
  Kk: () => (  knownRepository),
  QL: () => (  openPlace),
  B9: () => (  tokenOf)
});

var external_node_child_process_ = __webpack_require__(31421);
var errors = __webpack_require__(8005);
var process_interrupt = __webpack_require__(50545);
var runner_inputs = __webpack_require__(88278);
var external_node_crypto_ = __webpack_require__(77598);
var clock = __webpack_require__(94850);
var github_client = __webpack_require__(34677);
var values = __webpack_require__(1252);
var requests_trouble = __webpack_require__(73259);
;// CONCATENATED MODULE: ./.build/pipeline/requests/github.js






const CALL_MS = 60_000;
const LONGEST_WAIT_MS = 15 * 60_000;
const READ_TRIES = 5;
const PER_PAGE = 100;
const MOST_PAGES = 10;
const LARGEST_ARTIFACT = 16 * 1024 * 1024;
const WRITE = '`actions: write`';
const READ = '`actions: read`';
async function openGitHub(options) {
    const { repository, workflow, token, apiUrl } = options;
    const [owner = '', repo = ''] = repository.split('/');
    const { rest, request } = await (0,github_client .L)(token, apiUrl);
    const call = caller(options);
    const remembered = new Map();
    const base = { owner, repo };
    return {
        repository,
        startWorkflow: async (ref, inputs) => {
            const wanted = { ...base, workflow_id: workflow, ref, inputs: { ...inputs } };
            const send = (more) => (own) => rest.actions.createWorkflowDispatch({ ...wanted, ...more, ...own });
            const verb = `start ${workflow} of ${repository} at ${ref}`;
            try {
                return startedOf(await call(verb, WRITE, send({ return_run_details: true }), 1));
            }
            catch (error) {
                if (!(error instanceof requests_trouble .Lw) || (error.status !== 400 && error.status !== 422))
                    throw error;
                return startedOf(await call(verb, WRITE, send({}), 1));
            }
        },
        sendEvent: async (type, payload) => {
            const wanted = { ...base, event_type: type, client_payload: { ...payload } };
            const send = (own) => rest.repos.createDispatchEvent({ ...wanted, ...own });
            await call(`send the event ${type} to ${repository}`, '`contents: write`', send, 1);
        },
        runs: async function* () {
            for (let page = 1; page <= MOST_PAGES; page += 1) {
                const wanted = { ...base, workflow_id: workflow, per_page: PER_PAGE, page, exclude_pull_requests: true };
                const { data } = await call(`list the runs of ${workflow} in ${repository}`, READ, (own) => rest.actions.listWorkflowRuns({ ...wanted, ...own }));
                const { workflow_runs: found } = data;
                for (const one of found)
                    yield runOf(one);
                if (found.length < PER_PAGE)
                    return;
            }
        },
        run: async (id) => {
            const known = remembered.get(id);
            const headers = known === undefined ? {} : { 'if-none-match': known.etag };
            const answer = await call(`tell of run ${id} of ${repository}`, READ, async (own) => {
                try {
                    return await rest.actions.getWorkflowRun({ ...base, run_id: id, headers, ...own });
                }
                catch (error) {
                    if (known !== undefined && Reflect.get(Object(error), 'status') === 304)
                        return known.run;
                    throw error;
                }
            });
            if (!('headers' in answer))
                return answer;
            const run = runOf(answer.data);
            const { etag } = answer.headers;
            if (etag !== undefined)
                remembered.set(id, { etag, run });
            return run;
        },
        jobs: async (id, attempt) => {
            const wanted = { ...base, run_id: id, attempt_number: attempt, per_page: PER_PAGE };
            const { data } = await call(`list the jobs of run ${id}`, READ, (own) => rest.actions.listJobsForWorkflowRunAttempt({ ...wanted, ...own }));
            return data.jobs.map(({ name, status, conclusion, steps = [], html_url: url }) => ({
                name,
                status,
                conclusion,
                step: steps.findLast((one) => one.status !== 'queued')?.name ?? '',
                url: url ?? '',
            }));
        },
        artifact: async (run, name) => {
            const { data } = await call(`list the artifacts of run ${run}`, READ, (own) => rest.actions.listWorkflowRunArtifacts({ ...base, run_id: run, name, per_page: PER_PAGE, ...own }));
            const found = data.artifacts.filter((one) => one.name === name && !one.expired);
            const [newest] = found.toSorted((a, b) => b.id - a.id);
            if (newest === undefined || newest.size_in_bytes > LARGEST_ARTIFACT)
                return undefined;
            const path = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}';
            try {
                return await call(`give the artifact ${name} of run ${run}`, READ, async (own) => {
                    const answer = await request(path, {
                        ...base,
                        artifact_id: newest.id,
                        archive_format: 'zip',
                        request: { ...own.request, parseSuccessResponseBody: false },
                    });
                    return bodyOf(answer.data, newest.digest ?? null);
                });
            }
            catch (error) {
                if (error instanceof requests_trouble .Lw && (error.status === 404 || error.status === 410))
                    return undefined;
                throw error;
            }
        },
        cancel: async (id) => {
            try {
                await call(`cancel run ${id} of ${repository}`, WRITE, (own) => rest.actions.cancelWorkflowRun({ ...base, run_id: id, ...own }));
                return true;
            }
            catch (error) {
                if (error instanceof requests_trouble .Lw && error.status === 409)
                    return false;
                throw error;
            }
        },
        again: async (id, failedOnly) => {
            const wanted = { ...base, run_id: id };
            await call(`run ${id} of ${repository} again`, WRITE, (own) => failedOnly
                ? rest.actions.reRunWorkflowFailedJobs({ ...wanted, ...own })
                : rest.actions.reRunWorkflow({ ...wanted, ...own }), 1);
        },
    };
}
function caller({ signal, onWait }) {
    return async (verb, rights, call, tries = READ_TRIES) => {
        const started = (0,clock .rj)();
        for (let left = tries;;) {
            try {
                return await call({ request: { signal: AbortSignal.any([signal, AbortSignal.timeout(CALL_MS)]) } });
            }
            catch (error) {
                if (signal.aborted)
                    throw new errors .yo('Interrupted.');
                if (error instanceof errors .yo)
                    throw error;
                const trouble = (0,requests_trouble .LH)(error, Date.now());
                if (trouble.kind === 'refused')
                    throw (0,requests_trouble .x5)(verb, trouble.status, trouble.message, rights);
                let pause = 1000 * 2 ** (tries - left);
                if (trouble.kind === 'limit') {
                    pause = trouble.after;
                    if ((0,clock .rj)() + pause - started > LONGEST_WAIT_MS) {
                        throw new errors .yo(`GitHub does not ${verb} for ${minutes(pause)}: ${trouble.message}. Try it then.`);
                    }
                    onWait(`GitHub answers again in ${Math.ceil(pause / 1000)} s: ${trouble.message}`);
                }
                else {
                    left -= 1;
                    if (left <= 0)
                        throw new requests_trouble .b5(`GitHub gave no answer when asked to ${verb}: ${trouble.message}`);
                }
                await (0,clock .fm)(pause, signal);
                if (signal.aborted)
                    throw new errors .yo('Interrupted.');
            }
        }
    };
}
function minutes(ms) {
    const whole = Math.ceil(ms / 60_000);
    return `${whole} minute${whole === 1 ? '' : 's'}`;
}
function startedOf(answer) {
    const data = (0,values .C5)(answer, 'data');
    const id = (0,values .C5)(data, 'workflow_run_id');
    const url = (0,values .C5)(data, 'html_url');
    if (typeof id !== 'number' || !Number.isSafeInteger(id) || id <= 0)
        return null;
    return { id, url: typeof url === 'string' ? url : '' };
}
function runOf(run) {
    return {
        id: run.id,
        title: run.display_title,
        attempt: run.run_attempt ?? 1,
        status: run.status ?? 'queued',
        conclusion: run.conclusion,
        url: run.html_url,
        created: run.created_at,
        event: run.event,
        path: run.path,
    };
}
async function bodyOf(data, digest) {
    if (!isStream(data))
        return undefined;
    const chunks = [];
    let length = 0;
    for await (const chunk of data) {
        length += chunk.length;
        if (length > LARGEST_ARTIFACT)
            return undefined;
        chunks.push(chunk);
    }
    const bytes = Buffer.concat(chunks);
    const own = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
    if (digest !== null && digest !== own)
        return undefined;
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function isStream(value) {
    return ((0,values .Gv)(value) || typeof value === 'object') && value !== null && Symbol.asyncIterator in value;
}

;// CONCATENATED MODULE: ./.build/pipeline/requests/place.js





async function atGitHub(host, spec, work) {
    const token = host.input('github-token').trim();
    if (token !== '')
        host.secret(token);
    const inputs = (0,runner_inputs .Ko)(spec, (name) => host.input(name));
    const place = {
        repo: host.input('repo').trim(),
        workflow: host.input('workflow').trim() === '' ? 'request.yml' : host.input('workflow').trim(),
        'github-token': token,
    };
    const interrupt = (0,process_interrupt .Y)();
    const stop = new AbortController();
    interrupt.onFirst(() => stop.abort());
    try {
        const github = () => openPlace(host, place, stop.signal);
        return await (0,process_interrupt .m)(host, interrupt, () => work({ inputs, github, signal: stop.signal, interrupt }));
    }
    finally {
        interrupt.dispose();
    }
}
async function openPlace(host, inputs, signal) {
    const { environment } = host;
    const repository = repositoryOf(host, inputs.repo);
    const { workflow } = inputs;
    if (!/^[\w.-]{1,100}\.ya?ml$/.test(workflow)) {
        throw new errors .yo(`Input "workflow" must be the file name of a workflow, as request.yml, but was ${(0,runner_inputs .WU)(workflow)}.`);
    }
    const token = tokenOf(host, inputs['github-token']);
    if (token === '') {
        const where = host.kind === 'terminal'
            ? 'Give --github-token @FILE, or set BAKEHOUSE_GITHUB_TOKEN, GH_TOKEN or GITHUB_TOKEN'
            : 'Give the input "github-token"';
        throw new errors .yo(`There is no token for ${repository}. ${where}: a fine-grained one of that repository with "Actions: read and write".`);
    }
    host.secret(token);
    const apiUrl = environment['GITHUB_API_URL'] ?? '';
    return openGitHub({
        repository,
        workflow,
        token,
        apiUrl: apiUrl === '' ? 'https://api.github.com' : apiUrl,
        signal,
        onWait: (message) => host.info(message),
    });
}
function tokenOf({ kind, environment }, given) {
    if (given !== '' || kind !== 'terminal')
        return given;
    return ['GH_TOKEN', 'GITHUB_TOKEN'].map((name) => environment[name] ?? '').find((one) => one !== '') ?? '';
}
function knownRepository(host, given) {
    const own = host.environment['GITHUB_REPOSITORY'] ?? '';
    const found = given !== '' ? given : own !== '' ? own : (ofRemote(host.workspace) ?? '');
    if (/^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[\w.-]{1,100}$/.test(found))
        return found;
    if (found !== '')
        throw new errors .yo(`Input "repo" must be owner/name, but was ${(0,runner_inputs .WU)(found)}.`);
    return undefined;
}
function repositoryOf(host, given) {
    const found = knownRepository(host, given);
    if (found !== undefined)
        return found;
    throw new errors .dz('Which repository is meant is not known: this folder has no remote "origin" on GitHub. Give it: --repo owner/name.');
}
function ofRemote(folder) {
    const address = git(folder, 'remote', 'get-url', 'origin');
    const bare = address.endsWith('/') ? address.slice(0, -1) : address;
    const words = (bare.endsWith('.git') ? bare.slice(0, -'.git'.length) : bare).split(/[/:]/);
    return words.length < 3 ? undefined : words.slice(-2).join('/');
}
function defaultRef(host) {
    const head = git(host.workspace, 'symbolic-ref', '--short', 'refs/remotes/origin/HEAD');
    return head.startsWith('origin/') ? head.slice('origin/'.length) : 'main';
}
function git(folder, ...args) {
    const stdio = ['ignore', 'pipe', 'ignore'];
    try {
        return (0,external_node_child_process_.execFileSync)('git', [...args], { cwd: folder, encoding: 'utf8', stdio, timeout: 10_000 }).trim();
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 73259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    LH: () => (  troubleOf),
    Lw: () => (  Refused),
    b5: () => (  LostAnswer),
    x5: () => (  refusal)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1252);


class LostAnswer extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo {
}
class Refused extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo {
    status;
    constructor(status, message) {
        super(message);
        this.status = status;
    }
}
const LIMIT_MS = 60_000;
const LEAST_MS = 1000;
function troubleOf(error, now) {
    const status = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(error, 'status') ?? Reflect.get(Object(error), 'status');
    const answer = Reflect.get(Object(error), 'response');
    const message = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error).replace(/\s+/g, ' ').slice(0, 300);
    if (typeof status !== 'number' || answer === undefined || status >= 500)
        return { kind: 'lost', message };
    const headers = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(answer, 'headers');
    const after = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(headers, 'retry-after');
    const isSpent = String((0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(headers, 'x-ratelimit-remaining')) === '0';
    const isLimit = status === 429 || (status === 403 && (after !== undefined || isSpent || /rate limit/i.test(message)));
    if (!isLimit)
        return { kind: 'refused', status, message };
    return {
        kind: 'limit',
        message,
        after: waitOf(after, isSpent ? (0,_core_values_js__WEBPACK_IMPORTED_MODULE_1__  .C5)(headers, 'x-ratelimit-reset') : undefined, now),
    };
}
function waitOf(after, reset, now) {
    const seconds = Number(after ?? Number.NaN);
    if (Number.isFinite(seconds) && seconds >= 0)
        return Math.max(LEAST_MS, seconds * 1000);
    const at = Number(reset ?? Number.NaN) * 1000;
    return Number.isFinite(at) ? Math.max(LEAST_MS, at - now) : LIMIT_MS;
}
const OF_THE_RUN = ['already running', 'Unable to retry'];
function refusal(verb, status, message, rights) {
    const said = `GitHub does not ${verb} (${status}): ${message.replace(/\.$/, '')}.`;
    if (status === 401)
        return new Refused(status, `${said} The token is not valid, or not any more.`);
    const isOfRun = status === 403 && OF_THE_RUN.some((words) => message.includes(words));
    if (!isOfRun && (status === 403 || status === 404)) {
        return new Refused(status, `${said} Either there is no such repository or workflow, or the token may not do it: it needs ${rights} there.`);
    }
    return new Refused(status, said);
}


/***/ }),

/***/ 59630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C_: () => (  revokedStands),
    E9: () => (  historyIn)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var zod__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2503);
  var _core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52948);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);
  var _core_text_document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22299);
  var _image_channel_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58735);
  var _image_channel_history_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(49354);
  var _image_revocation_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37446);
  var _plan_default_manifests_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(76474);
  var _promote_history_store_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(65306);












const MOST_BYTES = 64 * 1024 * 1024;
const channelsOnly = zod__WEBPACK_IMPORTED_MODULE_11__  ._H3({ channels: zod__WEBPACK_IMPORTED_MODULE_11__  .g1P(zod__WEBPACK_IMPORTED_MODULE_11__  .YjP(), _image_channel_js__WEBPACK_IMPORTED_MODULE_6__  .Ix).default({}) });
function revokedStands(workspace, entry, hit) {
    const stands = [];
    const unknown = [];
    const silent = (what, error) => {
        unknown.push(`What stands in ${what} is not known: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .bD)(error).replace(/\.$/, '')}.`);
    };
    try {
        for (const [name, one] of Object.entries(channelsOf(workspace))) {
            try {
                const history = historyIn(workspace, name, one);
                stands.push(...standsIn(history, one['on-revoke'], entry, hit));
            }
            catch (error) {
                silent(`the channel ${name}`, error);
            }
        }
    }
    catch (error) {
        silent('channels', error);
    }
    return { stands, unknown };
}
function historyIn(workspace, name, { history }) {
    const path = (0,_image_channel_js__WEBPACK_IMPORTED_MODULE_6__  .ae)(name, history);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, path)))
        return (0,_promote_history_store_js__WEBPACK_IMPORTED_MODULE_10__  .i6)(name, path, (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_2__  .CB)(path, (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .CT)(path, workspace, workspace, path), MOST_BYTES));
    if (history.files?.deliver === 'artifact' || history.files?.branch !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo(`its history is kept elsewhere. Bring it to ${path}`);
    return (0,_image_channel_history_js__WEBPACK_IMPORTED_MODULE_7__  .s4)(name);
}
function channelsOf(workspace) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, _plan_default_manifests_js__WEBPACK_IMPORTED_MODULE_9__  .e0)))
        return {};
    const path = (0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .CT)(_plan_default_manifests_js__WEBPACK_IMPORTED_MODULE_9__  .e0, workspace, workspace, _plan_default_manifests_js__WEBPACK_IMPORTED_MODULE_9__  .e0);
    return (0,_core_text_document_js__WEBPACK_IMPORTED_MODULE_5__  .sw)((0,_core_text_document_js__WEBPACK_IMPORTED_MODULE_5__  .u0)(_plan_default_manifests_js__WEBPACK_IMPORTED_MODULE_9__  .e0, (0,_core_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_2__  .CB)(_plan_default_manifests_js__WEBPACK_IMPORTED_MODULE_9__  .e0, path, MOST_BYTES)), channelsOnly).channels;
}
function standsIn(history, onRevoke, entry, hit) {
    const list = (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_8__  .Vv)([entry]);
    const names = new Set(hit.flatMap(({ key, images }) => [...(key === null ? [] : [key]), ...images.map(({ id }) => id)]));
    const legs = [...new Set(history.entries.map(({ leg }) => leg))];
    return legs.flatMap((leg) => {
        const isKin = ({ key, images, places }) => [key, ...[...images, ...places].map(({ id }) => id)].some((name) => name !== null && names.has(name));
        const bad = (0,_image_channel_history_js__WEBPACK_IMPORTED_MODULE_7__  .pZ)(history, leg).findLast((one) => isKin(one) || isHit(one, entry, list));
        return bad === undefined ? [] : [{ channel: history.channel, leg, key: bad.key, 'on-revoke': onRevoke }];
    });
}
function isHit({ key, recipe, images, places, parent, sources }, { inherit }, list) {
    if ((0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_8__  .bh)(list, { key, recipe }) !== undefined)
        return true;
    if ([...images, ...places].some((one) => (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_8__  .d0)(list, one) !== undefined))
        return true;
    if (!inherit)
        return false;
    if (parent !== null && (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_8__  .bh)(list, { key: parent.key, recipe: null }) !== undefined)
        return true;
    const above = [...(parent === null ? [] : [parent]), ...sources];
    return above.some(({ id }) => id !== '' && (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_8__  .d0)(list, { id }) !== undefined);
}


/***/ })

};
