export const id = 9708;
export const ids = [9708];
export const modules = {

/***/ 79918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    finishPublishing: () => (  finishPublishing)
  });
  var _core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44495);
  var _publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39914);
  var _folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29940);
  var _keep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20169);




const MOST_TOLD = 50;
async function finishPublishing(host) {
    const path = host.state('journal');
    const journal = (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__  .a0)(host, path);
    if (journal === undefined || journal.state === 'done')
        return;
    const { done, failed, open, left } = (0,_publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_0__  .jA)(journal);
    await host.group('Publish was ended', async () => {
        for (const one of done)
            host.info(`Done: ${changeText(one)}`);
        for (const one of failed)
            host.info(`Failed: ${changeText(one)}: ${one.message ?? ''}`);
        for (const one of open)
            host.info(`Begun, its end not seen: ${changeText(one)}`);
        for (const one of left)
            host.info(`Left to do: ${changeText(one)}`);
    });
    const sentence = `Publishing was ended after ${done.length} of ${done.length + failed.length + open.length + left.length} changes. Run it again: it asks the providers what is there, makes nothing twice, and does the rest.`;
    host.annotate({ level: 'warning', title: 'Publish', message: sentence });
    const rows = [...open, ...failed, ...left].slice(0, MOST_TOLD);
    await host.summary(`### 🟠 Publish: ended early\n\n${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .FV)(sentence)}\n\n${rows.map((one) => `- ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .SS)(one.target)}: ${(0,_core_runner_summary_js__WEBPACK_IMPORTED_MODULE_3__  .FV)(changeText(one))}`).join('\n')}\n`);
    await (0,_keep_js__WEBPACK_IMPORTED_MODULE_2__  .dF)(host, host.state('artifact-prefix'), path);
}
function changeText({ target, leg, region, what }) {
    return `${[target, leg, region].filter((part) => part !== null && part !== '').join(' ')}: ${what}`;
}


/***/ }),

/***/ 29340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  I: () => (  checkRights),
  C: () => (  refuseWindows)
});

var environment = __webpack_require__(94463);
var errors = __webpack_require__(8005);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var credential_tables = __webpack_require__(41463);
;// CONCATENATED MODULE: ./.build/core/secrets/machine-credentials.js



const LARGEST = 1024 * 1024;
function machineCredentials(environment) {
    const home = environment['HOME'] || environment['USERPROFILE'] || '';
    const files = (0,credential_tables .of)().flatMap((table) => table.files ?? []);
    return files.flatMap((file) => {
        const path = placeOf(file, home, environment);
        return path !== undefined && isHeld(path, file.holds) ? [{ path, isCloud: file.isCloud }] : [];
    });
}
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
        throw new errors .yo(`Nothing is ${done} here: ${trust.reason}. ${Verb} on push, or on the event pull_request.`);
    }
    const credentials = (0,environment .MR)(host.environment);
    if (credentials.length > 0) {
        throw new errors .yo(`Nothing is ${done} here: ${trust.reason}, and this job holds credentials (${credentials.join(', ')}). ` +
            'Take them out of jobs that run on pull requests.');
    }
    checkMachine(host, trust.reason, done);
    host.info(`Untrusted: ${trust.reason}. It is ${done}, but no record, log or tag leaves this runner.`);
    return false;
}
function checkMachine(host, reason, done) {
    const held = machineCredentials(host.environment);
    const paths = (isCloud) => held.flatMap((one) => (one.isCloud === isCloud ? [one.path] : [])).join(', ');
    if (held.some(({ isCloud }) => isCloud)) {
        throw new errors .yo(`Nothing is ${done} here: ${reason}, and this machine holds credentials (${paths(true)}). ` +
            'Take them off machines that run pull requests.');
    }
    if (held.length === 0)
        return;
    const message = `Untrusted: ${reason}. What it runs can read credentials of this machine (${paths(false)}). Take them off machines that run pull requests.`;
    host.annotate({ level: 'warning', title: 'Untrusted change', message });
}
function refuseWindows(what) {
    if (process.platform !== 'win32')
        return;
    throw new errors .yo(`${what} runs on Linux and macOS; on Windows it cannot stop what it starts so that nothing is left behind.`);
}


/***/ }),

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

/***/ 28016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  promote: () => (  promote)
});

var changes = __webpack_require__(78987);
var publish_image_folder = __webpack_require__(29940);
var gate_run = __webpack_require__(37175);
var publishers = __webpack_require__(92229);
var report = __webpack_require__(397);
var channel_history = __webpack_require__(49354);
var files = __webpack_require__(74555);
var values = __webpack_require__(1252);
;// CONCATENATED MODULE: ./.build/publish/engine/agreement.js



function agreementOf({ history, wanted, changes, terms }, given) {
    const aim = (0,files .sc)((0,values .dj)({ channel: history.channel, terms, legs: inOrder(wanted).map(aimOf) }));
    const newest = new Map(wanted.map(({ leg }) => [leg, (0,channel_history .su)(history, leg)]));
    const isThere = (one) => {
        const entry = newest.get(one.leg);
        return entry !== undefined && (0,channel_history .Ft)(entry, one);
    };
    const isSettled = (one) => isThere(one) && newest.get(one.leg)?.since !== null;
    const unsettled = wanted.filter((one) => !isSettled(one));
    const own = new Set(changes.map(({ leg }) => leg));
    const shared = new Set(changes.flatMap(({ leg, target }) => (leg === null || leg === '' ? [target] : [])));
    const following = unsettled.length > 0 ? [] : wanted.filter(({ targets }) => targets.some((one) => shared.has(one)));
    const moving = wanted.filter((one) => !isSettled(one) || own.has(one.leg) || following.includes(one));
    const isBegun = (one) => {
        const entry = newest.get(one.leg);
        return isThere(one) && entry?.since === null && entry.agreed === given && entry.aim === aim;
    };
    const begun = moving.filter(isBegun);
    const begins = moving.filter((one) => !isBegun(one) && (changes.length > 0 || !isThere(one)));
    const isResumed = begins.length === 0 && begun.length > 0;
    const shown = {
        channel: history.channel,
        aim,
        legs: inOrder(moving).map((one) => {
            const entry = newest.get(one.leg);
            return { leg: one.leg, before: entry === undefined ? null : namesOf(entry), after: namesOf(one) };
        }),
        changes: changes.map((change) => (0,values .dj)(change)).toSorted(values .Nx),
    };
    return {
        digest: moving.length === 0 ? '' : (0,files .sc)((0,values .dj)(shown)),
        aim,
        begins: begins.map(({ leg }) => leg),
        ends: moving.filter((one) => !begins.includes(one)).map(({ leg }) => leg),
        isResumed,
    };
}
function inOrder(legs) {
    return legs.toSorted((a, b) => (0,values .Nx)(a.leg, b.leg));
}
function aimOf({ leg, targets, version, ...images }) {
    return { leg, version, targets: targets.toSorted(values .Nx), images: namesOf(images) };
}
function namesOf({ key, images }) {
    return { key, images: images.map(({ provider, region, id }) => ({ provider, region, id })) };
}

var context = __webpack_require__(17112);
var revocation = __webpack_require__(37446);
var current_list = __webpack_require__(17561);
var candidates = __webpack_require__(73795);
var image_channel = __webpack_require__(58735);
;// CONCATENATED MODULE: ./.build/publish/engine/needs.js


function unmetNeeds(needs, image, { channel, histories, now }) {
    const because = (reason) => `${image.leg} may not stand in the channel ${channel}: ${reason}`;
    return needs.flatMap((need) => {
        if (need === 'verify') {
            return image.isVerified
                ? []
                : [
                    because('nothing says that this very image passed its tests. Run kitchen-verify, and promote by its record.'),
                ];
        }
        if (image.stood)
            return [];
        if (need === 'scan')
            return scanProblems(image).map(because);
        const history = histories.get(need.channel);
        const since = history === undefined ? undefined : (0,channel_history .EW)(history, image.leg, image);
        if (since === undefined) {
            return [because(`it does not stand in the channel ${need.channel}. Promote it there first.`)];
        }
        const due = since + (0,image_channel .hy)(need);
        if (due <= now)
            return [];
        return [
            because(`it stands in the channel ${need.channel} since ${new Date(since).toISOString()}, and must for ${need.age ?? ''}. Promote it from ${new Date(due).toISOString()} on.`),
        ];
    });
}
function scanProblems({ scan, images }) {
    if (scan === undefined) {
        return [
            'its record tells of no scan. Scan the image, and name the record that says what came of it by the input "records".',
        ];
    }
    const told = `the scan by ${scan.by} at ${scan.at}`;
    if (scan.gate !== 'pass')
        return [`${told} did not let it pass. Mend the image, and bake it anew.`];
    const seen = new Set(scan.images);
    const other = images.find(({ id, digests }) => ![id, ...Object.values(digests)].some((one) => seen.has(one)));
    return other === undefined ? [] : [`${told} was not of its image ${other.id}. Scan that very image.`];
}

var records = __webpack_require__(95568);
var errors = __webpack_require__(8005);
var runner_inputs = __webpack_require__(88278);
var record_file = __webpack_require__(33554);
var selection = __webpack_require__(42382);
var engine_revoked = __webpack_require__(85799);
var record_chain = __webpack_require__(29131);
var previous = __webpack_require__(27046);
var image_asker = __webpack_require__(35130);
var image_record = __webpack_require__(24375);
;// CONCATENATED MODULE: ./.build/pipeline/promote/earlier.js





function recordOfEntry({ run }, leg, entry) {
    const { work } = leg;
    const record = {
        ...(0,image_record .VI)(leg),
        name: leg.name,
        key: entry.key,
        recipe: entry.recipe,
        status: 'reused',
        builder: work.builder,
        images: entry.images,
        parent: entry.parent,
        sources: entry.sources,
        git: {
            repository: run.repository,
            commit: '',
            ref: '',
            template: work.builder === 'packer' ? work.template : work.file,
            ...(entry.dirty === undefined ? {} : { dirty: [...entry.dirty] }),
        },
        tools: { packer: null, plugins: {} },
        run: { url: run.url, id: run.id, attempt: run.attempt },
        'baked-in': entry['baked-in'],
        previous: null,
        variables: [],
        stages: [],
        leftovers: [],
        failure: null,
        verification: null,
        ...(entry.scan === undefined ? {} : { scan: entry.scan }),
        publications: [],
    };
    return { record, digest: (0,files .sc)((0,record_file .sF)(record)), from: 'the history of a channel', attempt: run.attempt };
}
async function recordOfKey(host, { plan, channel }, leg, key) {
    const asker = (0,image_asker .Y)(host, { agent: 'bakehouse-promote', passEnv: [], buildRegistry: plan['build-registry'] });
    const isUntested = leg.verify?.['none'] === true && !channel.needs.includes('verify');
    return (0,previous .i7)(host, leg, { key, recipe: null }, asker, (images) => images.every((image) => (image.verified || isUntested) && isBakedAs(image, leg, key)));
}
const LONGEST_MARK = 256;
function isBakedAs({ leg: told = '' }, { leg, slug, aliases, key: planned }, key) {
    if (told === '' || planned?.toLowerCase() === key.toLowerCase())
        return true;
    return [leg, slug, ...aliases].some((one) => one === told || one.slice(0, LONGEST_MARK) === told);
}

var late_values = __webpack_require__(49537);
;// CONCATENATED MODULE: ./.build/pipeline/promote/meant.js




function meantBy({ host }, leg, entry, set) {
    const own = set.records.filter(({ record }) => record.leg === leg.leg && isWhole(record) && (0,channel_history .Ft)(record, entry));
    const known = (0,record_chain .YL)({ records: own, problems: [] }).byLeg.get(leg.leg);
    const found = known ?? recordOfEntry(host, leg, entry);
    const { version } = entry;
    const isMarked = found.record.git.dirty !== undefined && version.endsWith(late_values .j);
    return { leg, found, version: isMarked ? version.slice(0, -late_values .j.length) : version };
}
function isWhole({ status }) {
    return status === 'baked' || status === 'reused';
}

;// CONCATENATED MODULE: ./.build/pipeline/promote/by-image.js





async function byImage(request, legs, set) {
    const { host, settings, history } = request;
    const { image } = settings.inputs;
    const name = image.toLowerCase();
    const isNamed = ({ id, digests }) => [id, ...Object.values(digests ?? {})].some((one) => one.toLowerCase() === name);
    const own = set.records.filter(({ record }) => record.key?.toLowerCase() === name || record.images.some(isNamed));
    const { byLeg, problems } = (0,record_chain .YL)({ records: own, problems: set.problems });
    const refusals = [...problems.values()].flat();
    const items = legs.flatMap((leg) => {
        const found = byLeg.get(leg.leg);
        const lack = found === undefined ? undefined : lackOf(host, found);
        if (lack !== undefined) {
            refusals.push(`${leg.leg} is not promoted by the record ${lack}.`);
            return [];
        }
        if (found !== undefined)
            return [{ leg, found }];
        const entry = history.entries.findLast((one) => one.leg === leg.leg && (one.key?.toLowerCase() === name || [...one.images, ...one.places].some(isNamed)));
        return entry === undefined ? [] : [meantBy(request, leg, entry, set)];
    });
    if (items.length > 0 || refusals.length > 0)
        return { items, notices: [], refusals };
    const asked = /^bk\d{1,3}-[a-z2-7]{40}$/.test(name) ? legsOfKey(settings.plan.legs, legs, name) : [];
    const known = [];
    const silent = [];
    for (const leg of asked) {
        try {
            const found = await recordOfKey(host, settings, leg, name);
            if (found !== undefined)
                known.push({ leg, found });
        }
        catch (error) {
            silent.push(error);
        }
    }
    const [meant, ...others] = known;
    if (meant !== undefined && others.length === 0)
        return { items: [meant], notices: [], refusals };
    if (meant !== undefined) {
        const which = known.map(({ leg }) => leg.leg).join(', ');
        throw new errors .yo(`Nobody can tell by the key ${name} alone which leg is meant: ${which} could be. Name the record of the right one by the input "records".`);
    }
    if (silent.length > 0)
        throw silent[0];
    throw new errors .yo(`Nothing that is known here is called ${(0,runner_inputs .WU)(image)}: no leg of the plan, no record, nothing that stood in the channel${asked.length === 0 ? '' : ', and no bake that is whole, passed its tests and was baked as one of its legs'}. Name its record by the input "records".`);
}
function legsOfKey(all, legs, name) {
    const isOf = ({ key }) => key?.toLowerCase() === name;
    return all.some(isOf) ? legs.filter(isOf) : legs;
}
function lackOf({ run }, { record, from }) {
    if (!isWhole(record))
        return `${from}, which is ${record.status}`;
    const { repository } = record.git;
    const isOther = repository !== '' && run.repository !== '' && repository.toLowerCase() !== run.repository.toLowerCase();
    return isOther ? `${from}, which is of the repository ${repository}, not of ${run.repository}` : undefined;
}

;// CONCATENATED MODULE: ./.build/pipeline/promote/choice.js










async function chooseLegs(request) {
    const { settings, host, folder } = request;
    const { inputs, plan, name, publishing } = settings;
    const legs = legsOf(settings);
    if (legs.length === 0) {
        throw new errors .yo(`No leg of the plan goes to the channel ${name}: name one of its targets (${settings.channel.targets.join(', ')}) in \`publish\` of an image.`);
    }
    const byName = inputs.image !== '' && !namesLegs(settings, inputs.image);
    if (byName && (inputs.from !== '' || inputs.back || inputs.revoked)) {
        throw new errors .dz(`Input "image" (${(0,runner_inputs .WU)(inputs.image)}) names one image, and so goes with none of "from", "back" and "revoked", which say themselves which is meant. Give one of them.`);
    }
    if (!byName && inputs.from === '' && !inputs.back && !inputs.revoked) {
        const found = await (0,gate_run .Z3)(host, publishing, folder);
        return { found, notices: [], refusals: [] };
    }
    const set = inputs.records.length > 0
        ? await (0,records .g)(host, publishing.inputs, plan, folder.path)
        : { records: plan.records.map(record_file .w9), problems: [] };
    const wanted = byName ? await byImage(request, legs, set) : byHistory(request, chosenLegs(settings, legs), set);
    const due = wanted.items.map(({ leg, found, version }) => ({
        found,
        leg,
        targets: targetsOf(settings, leg),
        isPrevious: true,
        ...(version === undefined || inputs.version !== '' ? {} : { version }),
    }));
    const found = { set, due, leftOut: [], refused: [], refusals: [] };
    return { found, notices: wanted.notices, refusals: wanted.refusals };
}
function legsOf({ plan, channel }) {
    return plan.legs.filter((leg) => leg.publish.some((target) => channel.targets.includes(target)));
}
function targetsOf({ channel }, { publish }) {
    return channel.targets.filter((target) => publish.includes(target));
}
function namesLegs({ plan }, image) {
    if (/^(?:bk\d{1,3}-|sha256:)/i.test(image))
        return false;
    try {
        return (0,selection .Q7)(plan.legs, { only: [image], except: [], with: 'none' }).size > 0;
    }
    catch {
        return false;
    }
}
function chosenLegs({ inputs, plan }, legs) {
    if (inputs.image === '')
        return legs;
    const chosen = (0,selection .Q7)(plan.legs, { only: [inputs.image], except: [], with: 'none' });
    return legs.filter(({ leg }) => chosen.has(leg));
}
function byHistory(request, legs, set) {
    const { settings, history, from, revoked, unknown } = request;
    const { inputs, name, channel } = settings;
    if (from !== null) {
        const items = legs.flatMap((leg) => {
            const entry = (0,channel_history .YP)(from, leg.leg);
            return entry === undefined ? [] : [meantBy(request, leg, entry, set)];
        });
        const refusals = items.length > 0 ? [] : [`Nothing stands in the channel ${from.channel} that goes to ${name}.`];
        return { items, notices: [], refusals };
    }
    if (unknown !== null) {
        const told = `What is revoked is not known: ${unknown}. So nobody can tell what is good in the channel ${name}. Give the job \`permissions: contents: read\`, or run it again when GitHub answers.`;
        return { items: [], notices: [], refusals: [told] };
    }
    const items = [];
    const notices = [];
    const refusals = [];
    for (const leg of legs) {
        const newest = (0,channel_history .su)(history, leg.leg);
        if (newest === undefined)
            continue;
        if (inputs.apply !== '' && newest.agreed === inputs.apply) {
            items.push(meantBy(request, leg, newest, set));
            continue;
        }
        const whyRevoked = (entry) => (0,engine_revoked .pP)(meantBy(request, leg, entry, set).found.record, settings.plan, set.records, revoked)?.reason ??
            (0,engine_revoked .kJ)(entry, revoked);
        const reason = whyRevoked(newest);
        if (inputs.revoked) {
            if (reason === undefined) {
                const stays = (0,channel_history .pZ)(history, leg.leg).flatMap((entry) => {
                    const why = whyRevoked(entry);
                    return why === undefined ? [] : [`by the key ${entry.key ?? 'none'}, and ${why}`];
                });
                const told = stays.map((one) => `${leg.leg} may still stand in the channel ${name} ${one}. Finish promoting.`);
                (channel['on-revoke'] === 'none' ? notices : refusals).push(...told);
                continue;
            }
            const stands = `${leg.leg} stands in the channel ${name} by the key ${newest.key ?? 'none'}, and ${reason}`;
            if (channel['on-revoke'] === 'fail') {
                refusals.push(`${stands}. on-revoke of the channel is fail: promote another image, or go back by --back.`);
                continue;
            }
            notices.push(`${stands}.`);
            if (channel['on-revoke'] === 'none') {
                notices.push(`${leg.leg} is left where it stands, since on-revoke of the channel ${name} is none.`);
                continue;
            }
        }
        const earlier = (0,channel_history .OR)(history.entries, newest).map((entry) => ({ entry, why: whyRevoked(entry) }));
        const good = earlier.find(({ why }) => why === undefined);
        for (const { entry, why } of earlier.slice(0, good === undefined ? earlier.length : earlier.indexOf(good)))
            notices.push(`${leg.leg} does not go back to the key ${entry.key ?? 'none'}: ${why ?? ''}.`);
        if (good === undefined)
            refusals.push(`${leg.leg} cannot go back in the channel ${name}: nothing else that is good stood there before.`);
        else
            items.push(meantBy(request, leg, good.entry, set));
    }
    if (items.length === 0 && refusals.length === 0 && inputs.back)
        refusals.push(`Nothing of ${inputs.image === '' ? 'the plan' : inputs.image} ever stood in the channel ${name}.`);
    return { items, notices, refusals };
}

;// CONCATENATED MODULE: ./.build/pipeline/promote/gate.js








async function openPromotionGate({ host, settings, ...request }) {
    const { inputs, plan, name, publishing } = settings;
    const { folder, histories, now } = request;
    const history = histories.get(name) ?? (0,channel_history .s4)(name);
    const from = inputs.from === '' ? null : (histories.get(inputs.from) ?? (0,channel_history .s4)(inputs.from));
    const { list, unknown } = await (0,current_list .H)(host, inputs['github-token']);
    const revoked = (0,revocation .Vv)(list.entries, plan.revocations ?? []);
    const choice = await host.group('Choice', () => chooseLegs({ host, settings, folder, history, from, revoked, unknown }));
    const judged = await host.group('Gate', () => (0,gate_run .vP)(host, publishing, choice.found, now));
    const branch = (0,candidates .H9)({ ...host.run, defaultBranch: (0,context .yt)(host.environment) });
    const refusals = [
        ...(branch === undefined || inputs.apply === '' ? [] : [branch]),
        ...choice.refusals,
        ...judged.refusals,
        ...refusedNeeds(settings, judged, histories, now.getTime()),
    ];
    if (judged.admitted.length === 0 && refusals.length === 0 && !inputs.revoked)
        refusals.push(...judged.leftOut.map(({ leg, reason }) => `${leg} is not promoted: ${reason}.`));
    const onlyShown = branch === undefined || inputs.apply !== '' ? [] : [`${branch} This run only shows; applied, it would be refused.`];
    return { ...judged, refusals, notices: [...onlyShown, ...choice.notices] };
}
function refusedNeeds({ channel, name }, { admitted }, histories, now) {
    return admitted.flatMap(({ candidate: { leg, isVerified, images, record } }) => {
        const own = { key: record.key, images };
        const stood = histories.get(name)?.entries.some((one) => one.leg === leg && one.since !== null && (0,channel_history .Ft)(one, own));
        const { scan } = record;
        return unmetNeeds(channel.needs, { ...own, images: record.images, leg, isVerified, scan, stood: stood === true }, { channel: name, histories, now });
    });
}

var history_store = __webpack_require__(65306);
var inputs = __webpack_require__(33137);
var summary = __webpack_require__(44495);
;// CONCATENATED MODULE: ./.build/pipeline/promote/listing.js



const MOST_ROWS = 200;
function listingOf(history) {
    return [...(0,values .me)(history.entries, ({ leg }) => leg)].flatMap(([leg, entries]) => {
        const stands = (0,channel_history .YP)(history, leg);
        return [
            leg,
            ...entries.toReversed().map((entry) => {
                const { key, version, by, begun, since, images } = entry;
                const ids = images.map(({ region, id }) => (region === 'local' ? id : `${region} ${id}`)).join(', ');
                return `  ${entry === stands ? '*' : ' '} ${key ?? 'no key'} ${version}, ${timeOf(begun, since)} by ${by}: ${ids}`;
            }),
        ];
    });
}
function timeOf(begun, since) {
    return since === null ? `begun at ${begun}, its end not seen,` : `since ${since}`;
}
async function tellHistory(host, history) {
    const { channel, entries } = history;
    host.output('status', 'unchanged');
    if (entries.length === 0) {
        host.info(`Nothing has been promoted to the channel ${channel}.`);
        return;
    }
    for (const line of listingOf(history))
        host.info(line.replaceAll(/\p{Cc}/gu, ' '));
    const rows = entries.toReversed().slice(0, MOST_ROWS).map(rowOf(history));
    const more = entries.length > rows.length ? `\n\n_and ${entries.length - rows.length} more_` : '';
    await host.summary(`### Channel ${(0,summary .FV)(channel)}\n\n${(0,summary .tp)(['', 'leg', 'key', 'version', 'since', 'by'], rows)}${more}\n`);
}
function rowOf(history) {
    return (entry) => {
        const { leg, key, version, since, begun, by } = entry;
        const sign = since === null ? '🟠' : (0,channel_history .YP)(history, leg) === entry ? '🟢' : '⚪';
        const when = since === null ? `begun at ${begun}` : since;
        return [sign, (0,summary .SS)(leg), (0,summary .SS)(key ?? 'none'), (0,summary .FV)(version), when, (0,summary .FV)(by)];
    };
}

var own_name = __webpack_require__(80761);
;// CONCATENATED MODULE: ./.build/pipeline/promote/notes.js



function notedLegs({ admitted }) {
    return admitted.map(({ candidate, targets }) => {
        const { leg, image, record, values } = candidate;
        return {
            leg,
            image,
            key: record.key,
            recipe: record.recipe,
            version: values.get('version') ?? '',
            'baked-in': record['baked-in'],
            parent: record.parent,
            sources: record.sources,
            images: record.images,
            targets,
            scan: record.scan,
            dirty: record.git.dirty,
        };
    });
}
function authorOf(host, given) {
    const by = given === '' ? (0,own_name .q)(host) : given;
    return { by: by === '' ? 'unknown' : by.slice(0, LONGEST_NAME), run: host.run.url };
}
const LONGEST_NAME = 100;
async function noteBegun({ store, legs, seen, ...words }, { begins, ends }, now, ledger) {
    const entries = legs.filter(({ leg }) => begins.includes(leg)).map((one) => entryOf(one, words, now, null));
    await store.update(wordsOf('Promote', entries, seen.channel), (there) => {
        for (const leg of ends)
            if (!isAsSeen(there, seen, leg))
                throw promotedMeanwhile(there, leg);
        return withEntries(there, seen, entries);
    }, ledger);
}
async function noteEnd({ store, legs, seen, ...words }, { begins, ends }, placed, { now, isMoving }, ledger) {
    const ended = legs.filter(({ leg }) => begins.includes(leg) || ends.includes(leg));
    const end = (leg) => ({
        since: now.toISOString(),
        places: placed.filter((one) => one.leg === leg).map(({ provider, region, id }) => ({ provider, region, id })),
    });
    const fresh = isMoving
        ? []
        : legs.filter(({ leg }) => begins.includes(leg)).map((one) => entryOf(one, words, now, end(one.leg)));
    await store.update(wordsOf('Note that the channel has', ended, seen.channel), (there) => ended.reduce((history, one) => (0,channel_history .EA)(history, one, end(one.leg)), withEntries(there, seen, fresh)), ledger);
}
function withEntries(there, seen, entries) {
    return entries.reduce((history, entry) => {
        const now = (0,channel_history .su)(there, entry.leg);
        if (now !== undefined && now.agreed === entry.agreed && (0,channel_history .Ft)(now, entry) && now.since === entry.since)
            return history;
        if (isAsSeen(there, seen, entry.leg))
            return (0,channel_history .rM)(history, entry);
        throw promotedMeanwhile(there, entry.leg);
    }, there);
}
function isAsSeen(there, seen, leg) {
    return JSON.stringify((0,channel_history .su)(there, leg)) === JSON.stringify((0,channel_history .su)(seen, leg));
}
function promotedMeanwhile(there, leg) {
    const now = (0,channel_history .su)(there, leg);
    return new errors .yo(`Somebody else has promoted ${leg} to the channel ${there.channel} meanwhile (${now?.by ?? 'nobody'}, key ${now?.key ?? 'none'}). Look at it anew, without "apply".`);
}
function entryOf({ leg, image, key, recipe, version, 'baked-in': bakedIn, parent, sources, images, scan, dirty }, { by, run, agreed, aim }, now, end) {
    return {
        leg,
        image,
        key,
        recipe,
        version,
        'baked-in': bakedIn,
        parent,
        sources,
        images,
        places: [...(end?.places ?? [])],
        begun: now.toISOString(),
        since: end?.since ?? null,
        by,
        run,
        agreed,
        ...(aim === undefined ? {} : { aim }),
        ...(0,channel_history .Ek)(dirty),
        ...(scan === undefined ? {} : { scan }),
    };
}
const MOST_NAMED = 5;
function wordsOf(verb, legs, channel) {
    const names = legs.slice(0, MOST_NAMED).map(({ leg }) => leg);
    const more = legs.length > names.length ? ` and ${legs.length - names.length} more` : '';
    return `${verb} ${names.join(', ')}${more}${verb === 'Promote' ? ` to ${channel}` : ` (${channel})`}`;
}

var promote_settings = __webpack_require__(39721);
;// CONCATENATED MODULE: ./.build/pipeline/promote/main.js













async function promote(given) {
    const host = {
        ...given,
        output: (name, value) => (name in inputs .z ? given.output(name, value) : undefined),
    };
    host.output('changes-digest', '');
    await (0,changes .C)(host, 'promote', (interrupt, onLedger) => promoteLegs(host, interrupt, onLedger));
}
async function promoteLegs(host, interrupt, onLedger) {
    const started = Date.now();
    const settings = await (0,promote_settings .e)(host);
    const { inputs, name, channel, publishing } = settings;
    if (!inputs.list)
        (0,gate_run .nx)(host, publishing);
    const folder = (0,publish_image_folder .C)(host);
    const store = (0,history_store .jC)(host, settings, folder, name, channel);
    const histories = await host.group('History', () => (0,history_store .X_)(host, settings, folder, store));
    const history = histories.get(name) ?? (0,channel_history .s4)(name);
    host.output('history', JSON.stringify(history.entries));
    if (inputs.list)
        return tellHistory(host, history);
    const gate = await openPromotionGate({ host, settings, folder, histories, now: new Date(started) });
    for (const message of [...gate.warnings, ...gate.notices])
        host.annotate({ level: 'warning', title: 'Promote', message });
    const known = { settings: publishing, folder, gate, started };
    if (gate.refusals.length > 0)
        return (0,report .OH)(host, { ...known, survey: publishers .BU });
    const targets = await (0,publishers .Kk)(host, publishing, folder, gate, new Date(started));
    const survey = await host.group('Preflight', () => (0,publishers .rs)(host, targets));
    const surveyed = { ...known, survey };
    if (survey.refusals.length > 0)
        return (0,report .OH)(host, surveyed);
    const legs = notedLegs(gate);
    const terms = { channel, targets: publishing.targets };
    const agreement = agreementOf({ history, wanted: legs, changes: survey.changes, terms }, inputs.apply);
    if (agreement.digest === '' || inputs.apply === '')
        return showMoves(host, surveyed, agreement, (0,history_store .pJ)(name, store));
    if (inputs.apply !== agreement.digest && !agreement.isResumed) {
        const message = `What is to be moved is not what was agreed: it has the digest ${agreement.digest}, but ${inputs.apply} was given. Run it without "apply", and look at what it shows.`;
        return (0,report .OH)(host, { ...known, gate: { ...gate, refusals: [message] }, survey: publishers .BU });
    }
    const { aim } = agreement;
    const note = { store, legs, agreed: inputs.apply, aim, seen: history, ...authorOf(host, inputs.by) };
    const isMoving = survey.changes.length > 0;
    await (0,changes .r)(host, interrupt, surveyed, targets, {
        onLedger,
        before: async (ledger) => {
            if (!isMoving)
                return;
            await host.group('History', () => noteBegun(note, agreement, new Date(started), ledger));
        },
        after: (ledger, placed) => host.group('History', () => noteEnd(note, agreement, placed, { now: new Date(), isMoving }, ledger)),
    });
    host.output('changes-digest', agreement.digest);
    host.output('history', JSON.stringify((await store.read()).entries));
}
async function showMoves(host, surveyed, { digest }, noting) {
    const { survey } = surveyed;
    const changes = digest === '' ? [] : [noting, ...survey.changes];
    await (0,report ._S)(host, { ...surveyed, survey: { ...survey, changes } });
    host.output('changes-digest', digest);
    if (digest !== '')
        host.info(`Nothing was moved. To do so, add: --apply ${digest}`);
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

/***/ 70610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fo: () => (  collect),
    So: () => (  isTestedEarlier),
    u_: () => (  recordsByLeg)
  });
  var _core_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1252);
  var _image_image_ids_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50518);
  var _image_record_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29131);
  var _image_record_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33554);
  var _image_scan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51611);





function collect(plan, set, hides) {
    const expected = plan.legs.filter(({ state }) => state !== 'unselected');
    const { byLeg, problems } = recordsByLeg(plan, set);
    const results = new Map(expected.map((leg) => [leg.leg, resultOf(leg, byLeg.get(leg.leg), problems.get(leg.leg) ?? [])]));
    for (const { leg, parent } of expected.toSorted((a, b) => a.level - b.level)) {
        const result = results.get(leg);
        if (result?.status !== 'blocked')
            continue;
        results.set(leg, withCause(result, parent === null ? undefined : results.get(parent)));
    }
    const legs = [...results.values()];
    return {
        status: statusOf(legs, problems.has(null)),
        legs,
        ...outputsOf(expected, results, hides),
        problems: problems.get(null) ?? [],
    };
}
function recordsByLeg(plan, set) {
    const toBake = new Set(plan.legs.filter(({ todo }) => todo.includes('bake')).map(({ leg }) => leg));
    const planned = plan.records.filter(({ leg }) => !toBake.has(leg)).map(_image_record_file_js__WEBPACK_IMPORTED_MODULE_1__  .w9);
    return (0,_image_record_chain_js__WEBPACK_IMPORTED_MODULE_0__  .YL)({ records: [...planned, ...set.records], problems: set.problems });
}
function resultOf(leg, found, problems) {
    const result = (status, reason) => ({
        leg: leg.leg,
        status,
        images: status === 'baked' || status === 'reused' ? (found?.record.images ?? []) : [],
        reason,
        blockedBy: null,
    });
    if (problems.length > 0)
        return result('missing', problems.join(' '));
    if (found === undefined) {
        return result('missing', 'it left no record: its job did not run, or was ended before it could write one');
    }
    const { record, from } = found;
    if (leg.key !== null && record.key !== null && record.key !== leg.key) {
        return result('missing', `its record (${from}) is of the key ${record.key}, but the plan says ${leg.key}`);
    }
    const { status, failure, verification } = record;
    const why = failure === null ? '' : `${failure.class}: ${failure.message}`;
    if (status === 'failed' || status === 'cancelled' || status === 'blocked')
        return result(status, why);
    const unscanned = (0,_image_scan_js__WEBPACK_IMPORTED_MODULE_2__  .sl)(record.scan);
    if (verification === null) {
        if (unscanned !== undefined)
            return result('failed', unscanned);
        const isDue = leg.todo.includes('verify') && !isTestedEarlier(record);
        const isTested = leg.verify !== null && leg.verify['none'] !== true;
        if (!isDue || (!isTested && record.scan !== undefined))
            return result(status, '');
        return result('missing', `it was baked, but no result of its ${isTested || leg.scan === undefined ? 'tests' : 'scan'} came`);
    }
    if (verification.gate === 'pass')
        return unscanned === undefined ? result(status, '') : result('failed', unscanned);
    const { conclusion, instances } = verification;
    if (conclusion === 'cancelled')
        return result('cancelled', 'its tests were cancelled');
    if (conclusion === 'skipped')
        return result(status, '');
    const bad = instances.reduce((sum, { failed, errored }) => sum + failed + errored, 0);
    const total = instances.reduce((sum, one) => sum + one.total, 0);
    return result('failed', `its tests did not pass (${conclusion}${bad > 0 ? `: ${bad} of ${total}` : ''})`);
}
function isTestedEarlier({ status, tested }) {
    return status === 'reused' && tested === true;
}
function withCause(result, parent) {
    const isBad = parent?.status === 'failed' || parent?.status === 'cancelled' || parent?.status === 'missing';
    const blockedBy = isBad ? parent.leg : (parent?.blockedBy ?? null);
    if (blockedBy !== null)
        return { ...result, blockedBy };
    return result.reason === '' ? { ...result, reason: 'it was blocked, though nothing above it failed' } : result;
}
function statusOf(legs, isBroken) {
    const has = (status) => legs.some((leg) => leg.status === status);
    if (isBroken || has('failed'))
        return 'failed';
    if (has('cancelled'))
        return 'cancelled';
    if (has('missing') || has('blocked'))
        return 'failed';
    return has('baked') ? 'baked' : 'reused';
}
function outputsOf(legs, results, hides) {
    const images = [];
    const leftOut = [];
    const byLeg = [];
    for (const { leg, aliases } of legs) {
        const baked = results.get(leg)?.images ?? [];
        for (const image of (0,_image_image_ids_js__WEBPACK_IMPORTED_MODULE_3__  .K1)(leg, baked)) {
            if (hides((0,_core_values_js__WEBPACK_IMPORTED_MODULE_4__  .dj)(image)))
                leftOut.push({ leg, build: image.build, region: image.region });
            else
                images.push(image);
        }
        const places = Object.entries((0,_image_image_ids_js__WEBPACK_IMPORTED_MODULE_3__  .fT)(baked));
        for (const id of [leg, ...aliases]) {
            const shown = places.filter(([place, image]) => !hides((0,_core_values_js__WEBPACK_IMPORTED_MODULE_4__  .dj)({ [id]: { [place]: image } })));
            if (shown.length > 0)
                byLeg.push([id, Object.fromEntries(shown)]);
        }
    }
    return { images, imagesByLeg: Object.fromEntries(byLeg), leftOut };
}


/***/ }),

/***/ 42382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DG: () => (  descendants),
    Ke: () => (  matcherOf),
    Q7: () => (  selectLegs),
    ap: () => (  nearHint)
  });
  var picomatch__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14006);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37478);




function selectLegs(legs, choice) {
    for (const input of ['only', 'except']) {
        for (const glob of choice[input]) {
            if (legs.some(choiceOf([glob])))
                continue;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`Input "${input}" holds "${glob}", which names no leg of the plan.${nearChoice(glob, legs)}`);
        }
    }
    const isNamed = choiceOf(choice.only);
    const named = legs.filter((leg) => choice.only.length === 0 || isNamed(leg)).map(({ leg }) => leg);
    const chosen = new Set(named);
    if (choice.only.length > 0 && choice.with === 'parents') {
        const parents = new Map(legs.map(({ leg, parent }) => [leg, parent]));
        for (const leg of named) {
            for (let next = parents.get(leg) ?? null; next !== null && !chosen.has(next); next = parents.get(next) ?? null) {
                chosen.add(next);
            }
        }
    }
    if (choice.only.length > 0 && choice.with === 'children')
        for (const leg of descendants(legs, chosen))
            chosen.add(leg);
    const excepted = new Set(legs.filter(choiceOf(choice.except)).map(({ leg }) => leg));
    return new Set([...chosen].filter((leg) => !excepted.has(leg)));
}
const TIER = 'tier=';
const LAYER = 'layer=';
function choiceOf(globs) {
    const tiers = new Set(globs.flatMap((glob) => tierOf(glob) ?? []));
    const others = globs.filter((glob) => tierOf(glob) === undefined);
    const isId = matcherOf(others);
    const isTag = matcherOf(others.filter((glob) => glob.includes('/') || glob.includes(':')));
    return ({ leg, tier, 'declared-tag': tag }) => isId(leg) || (tier !== undefined && tiers.has(tier)) || (typeof tag === 'string' && isTag(tag));
}
function tierOf(glob) {
    const prefix = [TIER, LAYER].find((one) => glob.startsWith(one));
    return prefix === undefined ? undefined : glob.slice(prefix.length);
}
function nearChoice(glob, legs) {
    if (tierOf(glob) !== undefined) {
        const tiers = [...new Set(legs.flatMap(({ tier }) => tier ?? []))];
        return ` A tier is ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .A3)(tiers.map((tier) => `${TIER}${tier}`))}.`;
    }
    if (!glob.includes(':'))
        return nearHint(glob, legs);
    const tags = legs.flatMap(({ 'declared-tag': tag }) => tag ?? []);
    const near = (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_2__  .qb)(glob.slice(0, LONGEST_COMPARED), tags);
    return near === undefined ? nearHint(glob, legs) : ` Did you mean ${near}?`;
}
function nearHint(glob, legs) {
    const ids = legs.map(({ leg }) => leg);
    const images = ids.map((leg) => leg.split('/')[0] ?? leg);
    const near = (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_2__  .qb)(glob.slice(0, LONGEST_COMPARED), [
        ...new Set(glob.includes('/') ? ids : [...images, ...ids]),
    ]);
    return near === undefined ? whatThereIs([...new Set(images)]) : ` Did you mean ${near}?`;
}
const MOST_NAMED = 10;
function whatThereIs(images) {
    const more = images.length - MOST_NAMED;
    const named = `${images.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    return images.length === 0 ? '' : ` Its images: ${named}.`;
}
const LONGEST_COMPARED = 200;
function descendants(legs, of) {
    const children = new Map();
    for (const { leg, parent } of legs) {
        if (parent === null)
            continue;
        const siblings = children.get(parent);
        if (siblings === undefined)
            children.set(parent, [leg]);
        else
            siblings.push(leg);
    }
    const found = new Set();
    const waiting = [...of];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        for (const child of children.get(next) ?? []) {
            if (found.has(child))
                continue;
            found.add(child);
            waiting.push(child);
        }
    }
    return found;
}
const LONGEST = 4096;
function matcherOf(globs) {
    const long = globs.find((glob) => glob.length > LONGEST);
    if (long !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`The glob "${long.slice(0, 40)}…" has more than ${LONGEST} characters.`);
    const exact = new Set(globs);
    const all = globs
        .filter((glob) => glob !== '')
        .flatMap((glob) => (glob.includes('/') || glob === '**' ? [glob] : [glob, `${glob}/**`]));
    const matches = picomatch__WEBPACK_IMPORTED_MODULE_3__(all, { dot: true, nonegate: true });
    return (leg) => all.length > 0 && (exact.has(leg) || matches(leg));
}


/***/ }),

/***/ 32210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    im: () => (  judgeLeg),
    n_: () => (  dirtyProblems),
    yd: () => (  createLook)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88278);
  var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39535);
  var _image_provider_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33623);
  var _image_placeholder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90881);
  var _image_scan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51611);






const IMAGES_AT_ONCE = 8;
function createLook(providers, request) {
    const witnesses = (name) => {
        const own = providers.filter((one) => one.name === name);
        return [...own, ...providers].flatMap(({ witness }) => witness ?? []);
    };
    const opened = new Map();
    const open = (witness) => {
        const own = opened.get(witness) ?? witness.open(request);
        opened.set(witness, own);
        return own;
    };
    const look = async (viewed, image) => {
        const witness = witnesses(image.provider).find(({ keeps }) => keeps(image));
        if (witness === undefined)
            return { kind: 'unknown', reason: unasked(image, providers) };
        try {
            return await (await open(witness))(viewed, image);
        }
        catch (error) {
            return { kind: 'unknown', reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error) };
        }
    };
    return (viewed) => (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_4__  .Q)(viewed.record.images, IMAGES_AT_ONCE, async (image) => ({ image, seen: await look(viewed, image) }));
}
function unasked({ provider }, providers) {
    const title = providers.find(({ name }) => name === provider)?.title ?? provider;
    return (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_5__  .JM)(title, 'confirm an image', 'Take its id from the outputs of bake, and publish it yourself.');
}
function judgeLeg({ found, planned, verification, seen }) {
    const { record } = found;
    const said = saidProblems(record, verification);
    const unscanned = (0,_image_scan_js__WEBPACK_IMPORTED_MODULE_3__  .sl)(record.scan);
    const isVerified = said.length === 0 &&
        unscanned === undefined &&
        seen.every(({ seen: one }) => one.kind === 'seen' && one.untested === null);
    const isAsked = verification !== 'waived';
    const refusals = [
        ...planProblems(record, planned),
        ...(isAsked ? said : []),
        ...(unscanned === undefined
            ? []
            : [`${unscanned}. Mend the image, or say in the policy why it does no harm, and until when`]),
        ...(record.images.length === 0 ? ['its record names no image'] : []),
        ...seen.flatMap((one) => imageProblems(one, isAsked && said.length === 0)),
    ];
    return {
        isVerified: isVerified && refusals.length === 0,
        refusals: refusals.map((reason) => `${record.leg} is not published: ${reason.replace(/\.$/, '')}.`),
    };
}
function planProblems(record, planned) {
    if (planned === null)
        return [];
    const problems = [];
    if (planned.key !== null && record.key !== planned.key) {
        problems.push(`its record is of the key ${record.key ?? 'none'}, but the plan says ${planned.key}; publish with the plan that it was baked by`);
    }
    for (const { id, account } of record.images) {
        if (planned.account === null || account === null || account === planned.account)
            continue;
        problems.push(`${id} is in the account ${account}, but the plan says ${planned.account}`);
    }
    return problems;
}
function saidProblems(record, verification) {
    const { verification: tested, images } = record;
    if (tested === null) {
        if (verification === 'earlier')
            return [];
        return [
            'nothing has tested it. Run kitchen-verify between bake and publish-image, or say verify: none in the manifest where nothing can',
        ];
    }
    if (tested.gate !== 'pass') {
        return [`its tests did not pass (${tested.conclusion}). Mend the image or its tests, and verify it again`];
    }
    const problems = [];
    if (!tested['image-verified'])
        problems.push('it is not proved that its tests ran on this very image');
    for (const { id, digests } of images) {
        if (tested.image === id || tested.image === digests['config'])
            continue;
        problems.push(`${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .WU)(tested.image)} was tested, not its image ${id}. Verify the very image that is to be published`);
    }
    return problems;
}
function imageProblems({ image, seen }, isAsked) {
    if (seen.kind === 'unknown')
        return [`its provider cannot confirm ${image.id}: ${seen.reason}`];
    return [...seen.problems, ...(isAsked && seen.untested !== null ? [seen.untested] : [])];
}
const MOST_SHOWN = 5;
function dirtyProblems({ found, targets: names }, targets) {
    const { leg, git } = found.record;
    const dirty = git.dirty ?? [];
    if (dirty.length === 0)
        return [];
    const files = `${dirty.slice(0, MOST_SHOWN).join(', ')}${dirty.length > MOST_SHOWN ? ` and ${dirty.length - MOST_SHOWN} more` : ''}`;
    return names.flatMap((name) => {
        const used = (0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_2__  .Ap)(targets[name]);
        const telling = _image_placeholder_js__WEBPACK_IMPORTED_MODULE_2__  .o5.filter((one) => used.has(one));
        if (telling.length === 0)
            return [];
        const shown = telling.map((one) => `{${one}}`).join(' and ');
        return [`${leg} was baked of files that differ from the commit (${files}), and the target ${name} uses ${shown}.`];
    });
}


/***/ })

};
