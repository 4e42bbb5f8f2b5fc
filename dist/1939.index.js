export const id = 1939;
export const ids = [1939];
export const modules = {

/***/ 81939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    schemaText: () => (  schemaText)
  });
  var zod__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(98439);
  var zod__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(2503);
  var _image_channel_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49354);
  var _image_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79177);
  var _image_revocation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37446);
  var _image_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24375);
  var _packer_install_lockfile_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12252);
  var _pipeline_response_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13750);
  var _plan_manifest_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91303);
  var _plan_sources_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2422);
  var _plan_request_build_request_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53194);
  var _publish_files_formats_image_manifest_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(19052);
  var _publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(39914);
  var _publish_engine_targets_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(46819);
  var _providers_providers_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6653);
  var _image_verification_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(17453);















const formats = {
    'build-request': { type: _plan_request_build_request_js__WEBPACK_IMPORTED_MODULE_8__  .m, io: 'input' },
    'build-response': { type: _pipeline_response_js__WEBPACK_IMPORTED_MODULE_5__  .yS, io: 'output' },
    'channel-history': { type: _image_channel_history_js__WEBPACK_IMPORTED_MODULE_0__  .gH, io: 'output' },
    'image-manifest': { type: _publish_files_formats_image_manifest_js__WEBPACK_IMPORTED_MODULE_9__  .B, io: 'output' },
    lockfile: { type: _packer_install_lockfile_js__WEBPACK_IMPORTED_MODULE_4__  .gX, io: 'output' },
    manifest: {
        type: (0,_plan_manifest_manifest_js__WEBPACK_IMPORTED_MODULE_6__  .Q)((0,_publish_engine_targets_js__WEBPACK_IMPORTED_MODULE_11__  .tX)(_providers_providers_js__WEBPACK_IMPORTED_MODULE_12__.providers), (0,_plan_sources_js__WEBPACK_IMPORTED_MODULE_7__  .Bb)(_providers_providers_js__WEBPACK_IMPORTED_MODULE_12__.providers), (0,_plan_sources_js__WEBPACK_IMPORTED_MODULE_7__  .o$)(_providers_providers_js__WEBPACK_IMPORTED_MODULE_12__.providers)),
        io: 'input',
    },
    plan: { type: (0,_image_plan_js__WEBPACK_IMPORTED_MODULE_1__  .ap)((0,_plan_sources_js__WEBPACK_IMPORTED_MODULE_7__  .eb)(_providers_providers_js__WEBPACK_IMPORTED_MODULE_12__.providers)), io: 'output' },
    'publish-journal': { type: _publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_10__  .Di, io: 'output' },
    record: { type: _image_record_js__WEBPACK_IMPORTED_MODULE_3__  .g1, io: 'output' },
    revocations: { type: _image_revocation_js__WEBPACK_IMPORTED_MODULE_2__  .BZ, io: 'input' },
};
function schemaOf(name) {
    const { type, io } = formats[name];
    return zod__WEBPACK_IMPORTED_MODULE_14__  .bl(type, {
        target: 'draft-2020-12',
        io,
        override: io === 'input' ? takeScalars : nameTargetKinds,
    });
}
const nameTargetKinds = ({ zodSchema, jsonSchema }) => {
    if (zodSchema !== _image_verification_js__WEBPACK_IMPORTED_MODULE_13__  .TX)
        return;
    jsonSchema.enum = [..._providers_providers_js__WEBPACK_IMPORTED_MODULE_12__.providers.flatMap(({ name, target }) => (target === undefined ? [] : [name])), _publish_engine_targets_js__WEBPACK_IMPORTED_MODULE_11__  .cn];
};
const takeScalars = ({ zodSchema, jsonSchema, path }) => {
    if (!(zodSchema instanceof zod__WEBPACK_IMPORTED_MODULE_15__  .NDH) || path.at(-1) === 'propertyNames')
        return;
    Object.assign(jsonSchema, { type: ['string', 'number', 'boolean'] });
};
function schemaText(name) {
    return `${JSON.stringify({ title: `Bakehouse ${name}`, ...schemaOf(name) }, null, 2)}\n`;
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

/***/ 12252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    GQ: () => (  readLockfile),
    QN: () => (  renderLockfile),
    gX: () => (  lockfile)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38815);
  var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
  var _core_text_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22299);
  var _recipe_version_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57454);





const sum = zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().regex(/^[0-9a-f]{64}$/, 'a sha256 has 64 hex digits, in lower case');
const version = zod__WEBPACK_IMPORTED_MODULE_4__  .YjP()
    .min(1)
    .refine((text) => (0,_recipe_version_version_js__WEBPACK_IMPORTED_MODULE_3__  .ot)(text)?.text === text, 'a version is written in full, as 1.16.0');
const pinned = zod__WEBPACK_IMPORTED_MODULE_4__  .rej({
    sha256: sum,
    file: zod__WEBPACK_IMPORTED_MODULE_4__  .YjP()
        .min(1)
        .optional()
        .describe("A file of the repository that holds these bytes, relative to the lockfile's folder: nothing is fetched."),
});
const platforms = zod__WEBPACK_IMPORTED_MODULE_4__  .g1P(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().regex(/^[a-z]+_[a-z0-9]+$/, 'a platform is written as linux_amd64'), pinned)
    .describe('By platform, as linux_amd64.');
const lockfile = zod__WEBPACK_IMPORTED_MODULE_4__  .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_4__  .euz(1),
    packer: zod__WEBPACK_IMPORTED_MODULE_4__  .rej({ version, platforms: platforms.describe('The sha256 of the release archive.') }).optional(),
    plugins: zod__WEBPACK_IMPORTED_MODULE_4__  .g1P(zod__WEBPACK_IMPORTED_MODULE_4__  .YjP().regex(/^[^\s/]+(\/[^\s/]+)+$/, 'a source is written as github.com/hashicorp/docker'), zod__WEBPACK_IMPORTED_MODULE_4__  .rej({
        version,
        platforms: platforms.describe("The sha256 of the plugin's binary."),
    }))
        .default({})
        .describe('By source, as github.com/hashicorp/docker.'),
});
function readLockfile(path, shown) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) ? (0,_core_text_document_js__WEBPACK_IMPORTED_MODULE_2__  .sw)((0,_core_text_document_js__WEBPACK_IMPORTED_MODULE_2__  .u0)(shown, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path)), lockfile) : undefined;
}
const HEADER = `# Which Packer and which plugins, byte for byte. Written by setup-packer with lockfile-mode: write.
`;
function renderLockfile({ packer, plugins }) {
    const sorted = (members) => Object.fromEntries(Object.entries(members).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const value = {
        version: 1,
        ...(packer === undefined ? {} : { packer: { version: packer.version, platforms: sorted(packer.platforms) } }),
        plugins: sorted(Object.fromEntries(Object.entries(plugins).map(([source, plugin]) => [
            source,
            { version: plugin.version, platforms: sorted(plugin.platforms) },
        ]))),
    };
    return `${HEADER}${(0,yaml__WEBPACK_IMPORTED_MODULE_1__  .As)(value, { lineWidth: 0 })}`;
}


/***/ }),

/***/ 13750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Wr: () => (  healthOf),
    j8: () => (  writeResponse),
    ku: () => (  renderResponse),
    lN: () => (  responseOutput),
    yS: () => (  buildResponse)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74555);



const time = zod__WEBPACK_IMPORTED_MODULE_2__  .w$();
const link = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({ rel: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(), href: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP() })
    .describe('As in packerd: `rel` is buildrequest, buildresponse or artifact.');
const buildStage = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()
        .describe('GitClone, GitCheckout, RunBerksVendor, RunPacker, KitchenTest or DockerClean; Publish where something is published.'),
    status: zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(['pending', 'running', 'failed', 'complete', 'skipped'])
        .describe("packerd's, and `skipped` for what this run had no use for: there it stayed `pending`."),
    log: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().describe('What the stage printed, its end where it is long. Secrets are hidden.'),
    start: time.optional(),
    end: time.optional(),
    leg: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().optional().describe('Whose stage it is, where the run has several legs.'),
});
const buildError = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    code: zod__WEBPACK_IMPORTED_MODULE_3__  .aig()
        .int()
        .describe('100: the request is wrong; 4: what it names is not there; 5: this machine; 1: a stage failed.'),
    message: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP(),
});
const buildResponse = zod__WEBPACK_IMPORTED_MODULE_3__  .Ikc({
    buildrequestid: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().describe('The `id` of the request; without one, the run.'),
    id: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().describe('Of this response: a request that is run again has another one.'),
    status: zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(['pending', 'running', 'failed', 'complete']),
    buildstages: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(buildStage).describe('Those that have begun; while it runs the last one is the newest.'),
    buildrequest: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(link),
    images: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()).describe('Ids of local container images, 64 hex digits each, as packerd had them.'),
    artifacts: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(link).describe('All that is not a local container image: ids, files and names in registries.'),
    links: zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(link),
    error: buildError.optional(),
});
function renderResponse(facts) {
    const { stages, images, end } = facts;
    const request = facts.runUrl === '' ? [] : [{ rel: 'buildrequest', href: facts.runUrl }];
    return {
        buildrequestid: facts.requestId,
        id: facts.id,
        status: statusOf(facts),
        buildstages: begunStages(stages, end !== null),
        buildrequest: [...request],
        images: [...new Set(images.flatMap((image) => localId(image) ?? []))],
        artifacts: distinct([
            ...images.flatMap(artifactsOf),
            ...(facts.artifacts ?? []).map(({ at }) => ({ rel: 'artifact', href: at })),
        ]),
        links: [...request, { rel: 'buildresponse', href: `file://${facts.path}` }],
        ...(end === null || end.error === null ? {} : { error: end.error }),
    };
}
function withShortLogs(response, most) {
    return {
        ...response,
        buildstages: response.buildstages.map((stage) => ({ ...stage, log: tailOf(stage.log, most) })),
    };
}
function tailOf(log, most) {
    if (log.length <= most)
        return log;
    const cut = log.slice(log.length - most);
    const line = cut.indexOf('\n');
    return `… ${line === -1 || line === cut.length - 1 ? cut : cut.slice(line + 1)}`;
}
function begunStages(stages, isOver) {
    const behindAll = `${stages.reduce((latest, { start = '' }) => (start > latest ? start : latest), '')}~`;
    const placed = new Map();
    for (const { leg, start } of stages)
        if (leg !== undefined && start !== undefined && start < (placed.get(leg) ?? behindAll))
            placed.set(leg, start);
    let latest = '';
    const begun = stages
        .filter(({ status }) => status !== 'pending')
        .map((stage) => {
        const before = stage.leg === undefined ? latest : (placed.get(stage.leg) ?? behindAll);
        const at = stage.start ?? before;
        if (stage.leg !== undefined)
            placed.set(stage.leg, at);
        if (at > latest)
            latest = at;
        return { stage, at };
    })
        .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
        .map(({ stage }) => stage);
    const last = begun.findLastIndex(({ status }) => status !== 'skipped');
    return isOver ? begun : begun.slice(0, last + 1);
}
function statusOf({ stages, end }) {
    if (end !== null)
        return end.error === null ? 'complete' : 'failed';
    return stages.every(({ status }) => status === 'pending') ? 'pending' : 'running';
}
function localId({ provider, id }) {
    return provider === 'docker' ? /^sha256:([0-9a-f]{64})$/.exec(id)?.[1] : undefined;
}
function artifactsOf(image) {
    const isLocal = localId(image) !== undefined;
    const id = image.region === 'local' ? image.id : `${image.region}:${image.id}`;
    const own = isLocal ? [] : image.files.length > 0 ? image.files.map(({ path }) => path) : [id];
    const names = image.tags.filter((tag) => !tag.startsWith('bakehouse.local/'));
    const handed = image.handoff?.ref ?? null;
    return [...own, ...names, ...(handed === null ? [] : [handed])].map((href) => ({ rel: 'artifact', href }));
}
function distinct(links) {
    return [...new Map(links.map((one) => [one.href, one])).values()];
}
function healthOf(percentFull) {
    if (percentFull === undefined)
        return 'err';
    if (percentFull > 95)
        return 'bad';
    return percentFull > 90 ? 'poor' : 'ok';
}
const FILE_LOG = 256 * 1024;
const OUTPUT_LOGS = 200 * 1024;
function writeResponse(host, path, response) {
    try {
        (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_1__  .vK)(path, `${JSON.stringify(withShortLogs(response, FILE_LOG), null, 2)}\n`, 0o644);
    }
    catch (error) {
        host.annotate({ level: 'warning', message: `The response could not be written to ${path}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}` });
    }
}
function responseOutput(host, response) {
    const each = Math.floor(OUTPUT_LOGS / Math.max(1, response.buildstages.length));
    const text = JSON.stringify(withShortLogs(response, each));
    return host.hides(text)
        ? JSON.stringify({ ...response, buildstages: response.buildstages.map((one) => ({ ...one, log: '' })) })
        : text;
}


/***/ }),

/***/ 53194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    m: () => (  buildRequest)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const variableName = zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
    .regex(/^(?!__proto__$)[A-Za-z_][\w.:-]*$/, 'a letter or underscore, then letters, digits, and . : _ -');
const buildVariable = zod__WEBPACK_IMPORTED_MODULE_0__  .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__  .rej({
        key: variableName.describe('The name of the variable.'),
        value: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().describe('Its value. Not for secrets: whoever reads the request reads it.'),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__  .rej({
        key: variableName.describe('The name of the variable.'),
        secret: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
            .regex(/^[A-Za-z_][\w.:-]*$/)
            .describe('The name under which the input secret-vars gives its value.'),
    }),
]);
const buildRequest = zod__WEBPACK_IMPORTED_MODULE_0__  .rej({
    id: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
        .regex(/^[A-Za-z0-9][\w.-]{0,99}$/, 'letters, digits, and . _ -, at most 100')
        .optional()
        .describe('Whatever the sender knows the request by.'),
    giturl: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
        .describe('The repository: https://host/path, ssh://git@host/path or git@host:path (http:// only to this machine).'),
    branch: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional().describe('A branch, a tag or a commit. Default: the default branch.'),
    templatepath: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
        .default('/packer.json')
        .describe("The template within the repository; a slash at the beginning is the repository's root."),
    buildonly: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().default('').describe('Names of builds of the template, with commas between. Default: all.'),
    buildvars: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(buildVariable).default([]).describe('Variables for Packer and for the environment of the build.'),
    localpath: zod__WEBPACK_IMPORTED_MODULE_0__  .L5J().describe('Not read.').optional(),
    responses: zod__WEBPACK_IMPORTED_MODULE_0__  .L5J().describe('Not read.').optional(),
    responselinks: zod__WEBPACK_IMPORTED_MODULE_0__  .L5J().describe('Not read.').optional(),
});


/***/ }),

/***/ 39914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Di: () => (  publishJournal),
    RD: () => (  JOURNAL_FILE),
    jA: () => (  progressOf),
    tO: () => (  publishTime)
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64377);
  var _image_provider_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8869);
  var _image_verification_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17453);



const text = zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().nullable();
const change = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    target: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
    kind: _image_verification_js__WEBPACK_IMPORTED_MODULE_0__  .TX,
    leg: text,
    region: text,
    phase: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(_image_provider_target_js__WEBPACK_IMPORTED_MODULE_2__  .t),
    what: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
    before: text,
    after: text,
});
const entry = change.extend({
    status: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['begun', 'done', 'failed']).describe('begun: whether it came to its end was not seen any more.'),
    start: zod__WEBPACK_IMPORTED_MODULE_3__  .w$(),
    end: zod__WEBPACK_IMPORTED_MODULE_3__  .w$().nullable(),
    message: text.describe('What the provider said when it failed.'),
});
const publishJournal = zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__  .euz('bakehouse/publish-journal/1'),
    state: zod__WEBPACK_IMPORTED_MODULE_1__  .k5n(['running', 'done']).describe('running: the step was ended before it could say what came of it.'),
    run: zod__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ url: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), attempt: zod__WEBPACK_IMPORTED_MODULE_1__  .aig().int().positive() }),
    planned: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(change).describe('What the look at all targets found to be due, before anything was changed.'),
    entries: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(entry),
});
const JOURNAL_FILE = 'publish-journal.json';
function progressOf({ planned, entries }) {
    const begun = new Set(entries.map(sameness));
    return {
        done: entries.filter(({ status }) => status === 'done'),
        failed: entries.filter(({ status }) => status === 'failed'),
        open: entries.filter(({ status }) => status === 'begun'),
        left: planned.filter((one) => !begun.has(sameness(one))),
    };
}
function sameness({ target, kind, leg, region, phase, what }) {
    return JSON.stringify([target, kind, leg, region, phase, what]);
}
function publishTime(entries, leg, targets) {
    const own = entries.filter((one) => one.leg === null || one.leg === '' ? targets.includes(one.target) : one.leg === leg);
    const ends = own.map(({ start, end }) => end ?? start).toSorted();
    const [start] = own.map((one) => one.start).toSorted();
    const end = ends.at(-1);
    return start === undefined || end === undefined ? undefined : { start, end };
}


/***/ }),

/***/ 46819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AQ: () => (  providerTargets),
    R0: () => (  readTargets),
    W2: () => (  createPublishers),
    Yg: () => (  targetsSchema),
    cn: () => (  FILES),
    lS: () => (  copiesOf),
    tX: () => (  targetSchema)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
  var _core_text_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22299);
  var _files_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7617);



const FILES = 'files';
function targetSchema(providers) {
    const kinds = providers.flatMap(({ name, target }) => (target === undefined ? [] : [[name, target.fields]]));
    const names = kinds.map(([name]) => name).join(', ');
    return zod__WEBPACK_IMPORTED_MODULE_2__  .rej({
        ...Object.fromEntries(kinds.map(([name, fields]) => [name, fields.optional()])),
        files: _files_fields_js__WEBPACK_IMPORTED_MODULE_1__  .p.optional(),
    })
        .refine((one) => Object.keys(one).length > 0, { error: `has at least one of ${names} and ${FILES}` });
}
function targetsSchema(providers) {
    return zod__WEBPACK_IMPORTED_MODULE_2__  .g1P(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), targetSchema(providers));
}
function readTargets(where, value, providers) {
    const document = { name: where, value, written: value, lineOf: () => 1 };
    return (0,_core_text_document_js__WEBPACK_IMPORTED_MODULE_0__  .sw)(document, targetsSchema(providers));
}
function providerTargets(target, providers) {
    return providers.flatMap(({ name, target: kind }) => {
        const fields = target?.[name];
        return kind === undefined || fields === undefined ? [] : [{ kind: name, target: kind, fields }];
    });
}
function copiesOf(target, providers) {
    return providerTargets(target, providers).flatMap(({ target: kind, fields }) => kind.copiesTo?.(fields) ?? []);
}
function isTaken({ images }, { takes }) {
    return images.some(takes);
}
async function createPublishers(providers, { targets, candidatesOf, plannedOf, common, files }) {
    const publishers = [];
    for (const [name, target] of Object.entries(targets)) {
        const candidates = candidatesOf(name);
        if (candidates.length === 0)
            continue;
        const kinds = providerTargets(target, providers);
        for (const { target: kind, fields } of kinds) {
            const own = candidates.filter((one) => isTaken(one, kind) ||
                !kinds.some(({ target: other }) => isTaken(one, other)));
            if (own.length === 0)
                continue;
            publishers.push(await kind.publisher(fields, { ...common, target: name, candidates: own, planned: plannedOf(name) }));
        }
        if (target.files !== undefined)
            publishers.push(files(name, target.files, candidates));
    }
    return publishers;
}


/***/ }),

/***/ 7617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  formats),
    p: () => (  filesFields)
  });
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _image_placeholder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90881);
  var _image_repository_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48064);




const pattern = zod__WEBPACK_IMPORTED_MODULE_3__  .YjP()
    .min(1)
    .superRefine((value, context) => {
    try {
        (0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_1__  .iJ)(value);
    }
    catch (error) {
        context.addIssue({ code: 'custom', message: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error) });
    }
});
const path = pattern.superRefine((value, context) => {
    const problem = (0,_image_repository_path_js__WEBPACK_IMPORTED_MODULE_2__  .z)(value.replace(/\{\{|\}\}|\{[^{}]*\}/g, 'x'));
    if (problem !== undefined)
        context.addIssue({ code: 'custom', message: problem });
});
const deliveries = ['artifact', 'commit', 'pull-request'];
const formats = ['manifest', 'tfvars', 'properties', 'map', 'dotenv', 'markdown'];
const filesFields = zod__WEBPACK_IMPORTED_MODULE_3__  .rej({
    manifest: path.optional().describe('A JSON file of all images, by the schema bakehouse/image-manifest/1.'),
    tfvars: path
        .optional()
        .describe('A JSON file of variables for Terraform (name it *.auto.tfvars.json) or Packer; of an image in regions a map of ids by region, unless the path or the variable has {region}.'),
    properties: path.optional().describe('A .properties file; what else is in it stays as it is.'),
    map: path.optional().describe('A JSON file that holds ids by names; what else is in it stays as it is.'),
    dotenv: path
        .optional()
        .describe('A file of NAME=value that a shell can source; of an image in regions a name for each region.'),
    markdown: path.optional().describe('A Markdown file with a table of the images.'),
    variable: pattern
        .default('{image}_image_id')
        .describe('The name of a variable in `tfvars`, and in `dotenv` in capital letters.'),
    property: pattern.default('{image}.image.id').describe('The name of a property in `properties`.'),
    field: zod__WEBPACK_IMPORTED_MODULE_3__  .KCZ([pattern, zod__WEBPACK_IMPORTED_MODULE_3__  .YOg(pattern).min(1)])
        .default('{image}')
        .describe('The name of the member in `map`, or the names that lead to it.'),
    deliver: zod__WEBPACK_IMPORTED_MODULE_3__  .k5n(deliveries)
        .default('artifact')
        .describe('artifact: the files are written for later steps; commit: they are pushed to `branch`; pull-request: they are proposed by one pull request.'),
    branch: _image_repository_path_js__WEBPACK_IMPORTED_MODULE_2__  .a
        .optional()
        .describe('Of commit: the branch that gets the commit, by default the default branch. Of pull-request: the branch that it comes from, by default bakehouse/<target>.'),
})
    .refine((fields) => formats.some((format) => fields[format] !== undefined), {
    error: `names at least one of ${formats.join(', ')}`,
})
    .refine(({ deliver, branch: named }) => deliver !== 'artifact' || named === undefined, {
    path: ['branch'],
    error: 'has a meaning only where `deliver` is commit or pull-request',
})
    .describe('Files that carry ids to whoever reads them.');


/***/ }),

/***/ 15517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L3: () => (  idLeavesOf),
    pm: () => (  slotMatcher),
    rw: () => (  isImageId)
  });
  var _core_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1252);

function idLeavesOf(value, names = []) {
    if (typeof value === 'string')
        return [{ names, id: value }];
    if (!(0,_core_values_js__WEBPACK_IMPORTED_MODULE_0__  .Gv)(value))
        return undefined;
    const leaves = [];
    for (const [name, one] of Object.entries(value)) {
        const below = idLeavesOf(one, [...names, name]);
        if (below === undefined)
            return undefined;
        leaves.push(...below);
    }
    return leaves;
}
function slotMatcher(slots) {
    const closed = new Set(slots.filter(({ isOpen }) => !isOpen).map(({ names }) => JSON.stringify(names)));
    const open = new Set(slots.filter(({ isOpen }) => isOpen).map(({ names }) => JSON.stringify(names.slice(0, -1))));
    return ({ names }) => closed.has(JSON.stringify(names)) || (names.length > 0 && open.has(JSON.stringify(names.slice(0, -1))));
}
function isImageId(text) {
    return /^ami-[0-9a-z-]+$|(?:^|@)sha256:[0-9a-f]{64}$/.test(text);
}


/***/ }),

/***/ 19052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    B: () => (  imageManifest),
    s: () => (  renderManifest)
  });
  var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _item_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21887);
  var _merged_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97973);
  var _json_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80163);
  var _stale_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41237);






const imageManifest = zod__WEBPACK_IMPORTED_MODULE_5__  .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_5__  .euz('bakehouse/image-manifest/1'),
    images: zod__WEBPACK_IMPORTED_MODULE_5__  .YOg(zod__WEBPACK_IMPORTED_MODULE_5__  .rej({
        leg: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP().min(1),
        image: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP().min(1),
        axes: zod__WEBPACK_IMPORTED_MODULE_5__  .g1P(zod__WEBPACK_IMPORTED_MODULE_5__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_5__  .YjP()),
        build: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP().describe("The build's name in the template."),
        provider: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP(),
        region: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP().describe('The region, or local.'),
        id: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP().min(1).describe('What a consumer starts from.'),
        name: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP(),
        version: zod__WEBPACK_IMPORTED_MODULE_5__  .YjP(),
    }))
        .describe('Sorted by leg, region and build.'),
});
function renderManifest(items, existing, expected = null) {
    const own = new Set(items.map(({ placed }) => placed.leg));
    const planned = expected?.isWhole === true ? new Set(expected.items.map(({ placed }) => placed.leg)) : null;
    const others = manifestOf(existing).filter(({ leg }) => !own.has(leg));
    const isKept = ({ leg }) => planned?.has(leg) !== false;
    const kept = others.filter(isKept);
    const departed = new Set(others.filter((one) => !isKept(one)).map(({ leg }) => leg));
    const fresh = items.map(({ placed }) => {
        const { leg, image, axes, build, provider, region, id, name, version } = placed;
        return { leg, image, axes: { ...axes }, build, provider, region, id, name, version };
    });
    const images = [...kept, ...fresh].sort(_item_js__WEBPACK_IMPORTED_MODULE_1__  .hz);
    return {
        content: (0,_json_text_js__WEBPACK_IMPORTED_MODULE_3__  .I)({ schema: 'bakehouse/image-manifest/1', images }),
        notices: [...departed].map(_stale_names_js__WEBPACK_IMPORTED_MODULE_4__  .D9),
    };
}
function manifestOf(existing) {
    const text = existing === null ? '' : (0,_merged_js__WEBPACK_IMPORTED_MODULE_2__  .H)(existing);
    if (text.trim() === '')
        return [];
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        value = undefined;
    }
    const manifest = imageManifest.safeParse(value);
    if (manifest.success)
        return manifest.data.images;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('the file that is there is no image manifest of Bakehouse; remove it, or name another path.');
}


/***/ }),

/***/ 80163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  sortedJson),
    t: () => (  jsonNode)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

const MOST_LEVELS = 64;
function jsonNode(text, start, level = 0) {
    if (level > MOST_LEVELS)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`the file that is there has objects more than ${MOST_LEVELS} levels deep.`);
    const at = afterBlanks(text, start);
    const first = text.charAt(at);
    if (first === '"')
        return { kind: 'leaf', start: at, end: afterString(text, at) };
    if (first === '[')
        return { kind: 'leaf', start: at, end: afterList(text, at) };
    if (first !== '{')
        return { kind: 'leaf', start: at, end: afterWord(text, at) };
    const members = [];
    let next = afterBlanks(text, at + 1);
    while (text.charAt(next) === '"') {
        const nameEnd = afterString(text, next);
        const name = JSON.parse(text.slice(next, nameEnd));
        const value = jsonNode(text, afterBlanks(text, nameEnd) + 1, level + 1);
        members.push({ name: String(name), start: next, nameEnd, value });
        next = afterBlanks(text, value.end);
        if (text.charAt(next) === ',')
            next = afterBlanks(text, next + 1);
    }
    return { kind: 'object', start: at, end: next + 1, members };
}
function afterBlanks(text, start) {
    let at = start;
    while (/^[ \t\r\n]$/.test(text.charAt(at)))
        at += 1;
    return at;
}
function afterString(text, start) {
    let at = start + 1;
    while (at < text.length && text.charAt(at) !== '"')
        at += text.charAt(at) === '\\' ? 2 : 1;
    return at + 1;
}
function afterList(text, start) {
    let depth = 0;
    let at = start;
    do {
        const char = text.charAt(at);
        if (char === '"') {
            at = afterString(text, at);
            continue;
        }
        if (char === '[' || char === '{')
            depth += 1;
        else if (char === ']' || char === '}')
            depth -= 1;
        at += 1;
    } while (depth > 0 && at < text.length);
    return at;
}
function afterWord(text, start) {
    let at = start;
    while (/^[-+.\w]$/.test(text.charAt(at)))
        at += 1;
    return at;
}
function sortedJson(value, unit = '  ') {
    return `${indented(value, '', unit)}\n`;
}
function indented(value, margin, unit) {
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const inner = `${margin}${unit}`;
    const [open, close, parts] = Array.isArray(value)
        ? ['[', ']', value.map((one) => indented(one, inner, unit))]
        : [
            '{',
            '}',
            Object.entries(value)
                .sort(([a], [b]) => (a < b ? -1 : 1))
                .map(([name, one]) => `${JSON.stringify(name)}: ${indented(one, inner, unit)}`),
        ];
    if (parts.length === 0)
        return `${open}${close}`;
    return `${open}\n${parts.map((part) => `${inner}${part}`).join(',\n')}\n${margin}${close}`;
}


/***/ }),

/***/ 97973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  utf8Text)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

function utf8Text(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('the file that is there is not UTF-8 text.');
    }
}


/***/ }),

/***/ 41237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D9: () => (  departedMessage),
    EO: () => (  staleNames),
    HH: () => (  staleMessage)
  });
  var _image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90881);
  var _id_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15517);


const LONGEST_NAME = 300;
function staleNames(pattern, found, own, written = (literal) => literal) {
    if ((0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__  .iJ)(pattern).length === 0)
        return [];
    const parts = pattern.split(/\{[^{}]*\}/).map((part) => written(part.replaceAll('{{', '{').replaceAll('}}', '}')));
    return found.flatMap(([name, value]) => !own.has(name) && (0,_id_tree_js__WEBPACK_IMPORTED_MODULE_1__  .rw)(value) && name.length <= LONGEST_NAME && isLike(name, parts) ? [name] : []);
}
function isLike(name, [first = '', ...others]) {
    const last = others.pop() ?? '';
    if (!name.startsWith(first))
        return false;
    let at = first.length;
    for (const part of others) {
        const found = name.indexOf(part, at + 1);
        if (found === -1)
            return false;
        at = found + part.length;
    }
    return name.endsWith(last) && name.length - last.length > at;
}
function staleMessage(name) {
    return `${JSON.stringify(name)} is of no leg of the plan; it stays as it is, and goes stale. Remove it if nobody reads it.`;
}
function departedMessage(name) {
    return `${JSON.stringify(name)} is taken out, as it is of no leg of the plan.`;
}


/***/ }),

/***/ 21887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Er: () => (  sortedItems),
    Hq: () => (  tellsRegion),
    S3: () => (  itemsOf),
    fv: () => (  pendingId),
    fw: () => (  placedAsBaked),
    hz: () => (  byPlace),
    mm: () => (  isPending)
  });
  var _image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90881);

function itemsOf(candidates, placed) {
    const byLeg = new Map(candidates.map((candidate) => [candidate.leg, candidate]));
    const regions = new Map();
    for (const { image, region } of placed)
        regions.set(image, (regions.get(image) ?? new Set()).add(region));
    return sortedItems(placed.flatMap((one) => {
        const candidate = byLeg.get(one.leg);
        if (candidate === undefined)
            return [];
        const values = new Map([['version', one.version], ['name', one.name], ...candidate.values]);
        values.set('image', one.image).set('slug', candidate.slug).set('region', one.region).set('build', one.build);
        const isRegional = Object.hasOwn(one.axes, 'region') || (regions.get(one.image)?.size ?? 0) > 1;
        return [{ placed: one, values, isRegional }];
    }));
}
function sortedItems(items) {
    return items.toSorted((a, b) => byPlace(a.placed, b.placed));
}
const PENDING = 'pending:';
function pendingId(leg, region, build = '') {
    return `${PENDING}${leg}/${region}${build === '' ? '' : `/${build}`}`;
}
function isPending(id) {
    return id.startsWith(PENDING);
}
function placedAsBaked({ leg, image, axes, images, record, values }) {
    return images.map(({ build, provider, region, id }) => ({
        leg,
        image,
        axes,
        build,
        provider,
        region,
        id,
        name: record.name,
        version: values.get('version') ?? '',
    }));
}
function tellsRegion(pattern) {
    return (0,_image_placeholder_js__WEBPACK_IMPORTED_MODULE_0__  .iJ)(pattern).includes('region');
}
function byPlace(a, b) {
    for (const member of ['leg', 'region', 'build', 'id']) {
        if (a[member] !== b[member])
            return a[member] < b[member] ? -1 : 1;
    }
    return 0;
}


/***/ }),

/***/ 57454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E4: () => (  versionOf),
    OU: () => (  readInt64),
    Zy: () => (  compareVersions),
    ot: () => (  parseVersion),
    z2: () => (  coreOf)
  });
const MOST_INT64 = 2n ** 63n - 1n;
const LEAST_INT64 = -(2n ** 63n);
const MOST_UINT64 = 2n ** 64n - 1n;
const NUMBERS = String.raw `[0-9]+(?:\.[0-9]+)*`;
const PARTS = String.raw `[0-9A-Za-z~-]+(?:\.[0-9A-Za-z~-]+)*`;
const GRAMMAR = new RegExp(`^v?(${NUMBERS})(?:-(${PARTS})|(?![0-9])(${PARTS}))?(?:\\+(${PARTS}))?$`);
function parseVersion(text) {
    const [, numbers, hyphened, bare, metadata] = GRAMMAR.exec(text) ?? [];
    if (numbers === undefined)
        return undefined;
    const segments = numbers.split('.').map((digits) => BigInt(digits));
    if (segments.some((segment) => segment > MOST_INT64))
        return undefined;
    return versionOf(segments, hyphened ?? bare, metadata);
}
function versionOf(segments, prerelease = '', metadata = '') {
    const padded = [...segments, 0n, 0n, 0n].slice(0, Math.max(3, segments.length));
    const text = `${padded.join('.')}${prerelease && `-${prerelease}`}${metadata && `+${metadata}`}`;
    return { text, segments: padded, prerelease, metadata };
}
function coreOf(version) {
    return versionOf(version.segments.slice(0, 3));
}
function compareVersions(a, b) {
    const order = compareSegments(a.segments, b.segments);
    if (order !== 0 || a.segments.length !== b.segments.length || a.prerelease === b.prerelease)
        return order;
    if (a.prerelease === '')
        return 1;
    if (b.prerelease === '')
        return -1;
    return comparePrereleases(a.prerelease.split('.'), b.prerelease.split('.'));
}
function compareSegments(a, b) {
    for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
        const left = a[index] ?? 0n;
        const right = b[index] ?? 0n;
        if (left !== right)
            return left < right ? -1 : 1;
    }
    return 0;
}
function comparePrereleases(a, b) {
    for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
        const order = comparePart(a[index] ?? '', b[index] ?? '');
        if (order !== 0)
            return order;
    }
    return 0;
}
function comparePart(a, b) {
    if (a === b)
        return 0;
    const left = readInt64(a);
    const right = readInt64(b);
    if (a === '')
        return right.ok ? -1 : 1;
    if (b === '')
        return left.ok ? 1 : -1;
    if (left.ok !== right.ok)
        return left.ok ? -1 : 1;
    const later = (!left.ok && a > b) || left.value > right.value;
    return later ? 1 : -1;
}
function readInt64(text) {
    const [, sign = '', digits = '', rest = ''] = /^(-?)([0-9]*)(.*)$/s.exec(text) ?? [];
    if (digits === '')
        return { ok: false, value: 0n };
    const size = BigInt(digits);
    const value = sign === '' ? size : -size;
    if (rest !== '' && size <= MOST_UINT64)
        return { ok: false, value: 0n };
    if (rest === '' && value >= LEAST_INT64 && value <= MOST_INT64)
        return { ok: true, value };
    return { ok: false, value: sign === '' ? MOST_INT64 : LEAST_INT64 };
}


/***/ })

};
