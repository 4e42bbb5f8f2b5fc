export const id = 6239;
export const ids = [6239];
export const modules = {

/***/ 29940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  createPublishFolder),
    a0: () => (  readJournal),
    au: () => (  openLedger),
    vK: () => (  changeLine)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74555);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56408);
  var _core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94463);
  var _core_secrets_secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11217);
  var _publish_engine_journal_ledger_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19894);
  var _publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39914);









function createPublishFolder(host) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host), `p-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(path, { recursive: true, mode: 0o700 });
    return { path, journal: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, _publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_8__  .RD) };
}
function openLedger(host, { journal: path }, interrupt) {
    const cancel = new AbortController();
    interrupt.onFirst(() => cancel.abort());
    const { url, id, attempt } = host.run;
    return (0,_publish_engine_journal_ledger_js__WEBPACK_IMPORTED_MODULE_7__  .n)({
        run: { url, id, attempt },
        signal: cancel.signal,
        now: () => new Date(),
        write: (journal) => (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_3__  .vK)(path, `${JSON.stringify(journal, null, 2)}\n`, 0o644),
        scrub: (0,_core_secrets_secrets_js__WEBPACK_IMPORTED_MODULE_6__  .EN)([...(0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_5__  .w2)(host.environment, (0,_core_secrets_environment_js__WEBPACK_IMPORTED_MODULE_5__  .QI)(host.environment)), host.input('github-token')].filter((one) => one !== '')),
        log: (change) => host.info(changeLine(change)),
    });
}
function changeLine({ target, leg, region, what, before, after }) {
    const where = [target, leg, region].filter((part) => part !== null && part !== '').join(' ');
    const turn = before === null && after === null ? '' : ` (${before ?? 'nothing'} → ${after ?? 'nothing'})`;
    return `${where}: ${what}${turn}`;
}
function readJournal(host, path) {
    if (path === '' || !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
        return undefined;
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host)), folder) || !/^p-[0-9a-f]{8}$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder))) {
        throw new Error(`the journal ${path} lies outside of ${(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_4__  .OW)(host)}`);
    }
    return _publish_engine_journal_js__WEBPACK_IMPORTED_MODULE_8__  .Di.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8')));
}


/***/ }),

/***/ 92229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  BU: () => (  NO_SURVEY),
  Kk: () => (  openPublishers),
  H$: () => (  remoteWorld),
  rs: () => (  surveyPlaces)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var clock = __webpack_require__(94850);
var errors = __webpack_require__(8005);
var files_files = __webpack_require__(74555);
var paths = __webpack_require__(56408);
var secrets_environment = __webpack_require__(94463);
var providers = __webpack_require__(6653);
var engine = __webpack_require__(91435);
var late_values = __webpack_require__(49537);
;// CONCATENATED MODULE: ./.build/publish/engine/fleet.js

function fleetOf({ legs, others = [] }, request) {
    const { target, isEveryLeg, hasCopies } = request;
    const own = [...legs, ...others].filter(({ publish }) => isEveryLeg || publish.includes(target));
    return {
        legs: own.map((leg) => ({ leg: leg.leg, image: leg.image, axes: leg.axes, values: valuesOf(leg, request) })),
        isWhole: others.length === 0 && legs.every(({ state }) => state !== 'unselected'),
        hasCopies,
    };
}
function valuesOf(leg, { run, now, version }) {
    const said = version === '' ? leg.version : version;
    const values = (0,late_values .l)(run, now, { key: leg.key, version: said });
    for (const [axis, value] of Object.entries(leg.axes))
        values.set(axis, value);
    return values.set('image', leg.image).set('tier', leg.tier).set('name', leg.leg).set('slug', leg.slug);
}

var core_values = __webpack_require__(1252);
;// CONCATENATED MODULE: ./.build/publish/engine/placed.js

function placedImages(candidates, outcomes, providers) {
    const kindsFor = (image, gives) => providers.flatMap(({ name, target }) => (target?.gives === gives || target?.gives === 'version') && target.takes(image) ? [name] : []);
    return candidates.flatMap((candidate) => {
        const { leg, image, axes, record, values } = candidate;
        const there = outcomes.filter((one) => one.leg === leg && isThere(one));
        const builds = [...(0,core_values .me)(candidate.images, ({ build }) => build)];
        return builds.flatMap(([build, images]) => {
            const own = there.filter((one) => one.build === build);
            const places = new Map();
            for (const one of images)
                places.set(one.region, idOf(one, own, kindsFor(one, 'name')));
            const copying = new Set(images.flatMap((one) => kindsFor(one, 'copies')));
            for (const { kind, region, id } of own) {
                if (copying.has(kind) && region !== null && id !== null && !places.has(region))
                    places.set(region, id);
            }
            const common = { leg, image, axes, build, name: record.name, version: values.get('version') ?? '' };
            const provider = images[0]?.provider ?? '';
            return [...places].map(([region, id]) => ({ ...common, provider, region, id }));
        });
    });
}
function idOf({ id, files }, there, naming) {
    const published = there.find((one) => one.id !== null && naming.includes(one.kind));
    return published?.id ?? files[0]?.path ?? id;
}
function isThere({ status }) {
    return status !== 'failed' && status !== 'skipped';
}

var engine_targets = __webpack_require__(46819);
var commit_delivery = __webpack_require__(62151);
var folder_delivery = __webpack_require__(33331);
var item = __webpack_require__(21887);
var commit_tree = __webpack_require__(98999);
var delivery = __webpack_require__(64727);
var file_change = __webpack_require__(76363);
var git = __webpack_require__(62847);
;// CONCATENATED MODULE: ./.build/publish/files/delivery/open-proposal.js





async function proposedFiles(place, head, baseTip) {
    const parent = `${head}^`;
    const known = await (0,git .c_)(place, ['rev-parse', '--quiet', '--verify', `${parent}^{commit}`]);
    if (known.exitCode !== 0)
        return new Map();
    const listing = await (0,git .$Y)(place, 'diff-tree', '-r', '-z', '--name-only', '--no-renames', parent, head);
    const proposed = new Map();
    for (const path of listing.split('\0').filter((one) => one !== '')) {
        const own = await bytesAt(place, head, path);
        if (own === null)
            continue;
        const [old, now] = [await bytesAt(place, parent, path), await bytesAt(place, baseTip, path)];
        const merged = isSame(old, now) ? own : await mergedBytes(place, { now, old, own });
        if (merged !== null)
            proposed.set(path, merged);
    }
    return proposed;
}
function onTopOf(proposed, renderings) {
    const own = new Set(renderings.map(({ path }) => path));
    const kept = [...proposed].filter(([path]) => !own.has(path));
    return [
        ...renderings.map((rendering) => ({
            ...rendering,
            render: (existing) => rendering.render(proposed.get(rendering.path) ?? existing),
        })),
        ...kept.map(([path, content]) => ({
            path,
            format: 'manifest',
            items: [],
            render: () => ({ content, notices: [] }),
            check: () => { },
        })),
    ].sort((a, b) => (a.path < b.path ? -1 : 1));
}
async function bytesAt(place, commit, path) {
    let file;
    try {
        file = await (0,commit_tree .SC)(place, commit).read(path);
    }
    catch (error) {
        if (error instanceof errors .yo)
            return null;
        throw error;
    }
    return file?.bytes ?? null;
}
function isSame(one, other) {
    return one === null || other === null ? one === other : Buffer.compare(one, other) === 0;
}
async function mergedBytes(place, sides) {
    if (sides.now === null || sides.old === null)
        return null;
    const paths = ['now', 'old', 'own'].map((side) => (0,external_node_path_.join)(place.folder, `bakehouse-${side}`));
    try {
        for (const [index, bytes] of [sides.now, sides.old, sides.own].entries())
            (0,external_node_fs_.writeFileSync)(paths[index] ?? '', bytes);
        const { exitCode, stdout, stderr } = await (0,git .c_)(place, ['merge-file', '-p', '-q', ...paths]);
        if (exitCode > 127)
            throw new errors .Qd('git merge-file', exitCode, stderr);
        return exitCode === 0 ? stdout : null;
    }
    finally {
        for (const path of paths)
            (0,external_node_fs_.rmSync)(path, { force: true });
    }
}

var github_client = __webpack_require__(34677);
var remote_repository = __webpack_require__(51290);
;// CONCATENATED MODULE: ./.build/publish/files/delivery/pull-requests.js




async function createPullRequests({ apiUrl, repository, token }) {
    if (token === null)
        throw new errors .yo('Input "github-token" is needed for deliver: pull-request, but is empty.');
    const { rest } = await (0,github_client .L)(token, apiUrl);
    const [owner = '', repo = ''] = repository.split('/');
    return {
        list: async (branch, base) => {
            const head = `${owner}:${branch}`;
            const query = {
                owner,
                repo,
                head,
                base,
                state: 'all',
                sort: 'created',
                direction: 'desc',
                per_page: 100,
            };
            const { data } = await told(`list pull requests of ${repository}`, async () => rest.pulls.list(query));
            const own = data.filter((one) => one.head.ref === branch &&
                one.base.ref === base &&
                (0,core_values .C5)(one.head.repo, 'full_name')?.toString().toLowerCase() === repository.toLowerCase());
            return own.map(({ number, html_url: url, state, merged_at: merged, head: { sha } }) => ({
                number,
                url,
                state: state === 'open' ? 'open' : merged === null ? 'closed' : 'merged',
                head: sha,
            }));
        },
        create: async (branch, base, title, body) => {
            const request = { owner, repo, head: branch, base, title, body };
            await told(`create a pull request in ${repository}`, async () => rest.pulls.create(request));
        },
    };
}
async function told(verb, call) {
    try {
        return await call();
    }
    catch (error) {
        const status = (0,core_values .C5)(error, 'status');
        const message = `GitHub does not ${verb}: ${(0,errors .bD)(error).replace(/\s+/g, ' ').slice(0, 300)}`;
        if (/pull request already exists/i.test(message))
            throw new remote_repository .TC(message);
        const isLimit = status === 429 || (status === 403 && /rate limit/i.test(message));
        if (isLimit || (typeof status === 'number' && status >= 500))
            throw new remote_repository .TC(message);
        if (typeof status !== 'number')
            throw error;
        if (/not permitted to create or approve pull requests/i.test(message)) {
            throw new errors .yo(`${message}. Allow it under Settings, Actions, General, "Allow GitHub Actions to create and approve pull requests", or give another github-token.`);
        }
        const rights = status === 401 || status === 403 || status === 404;
        throw new errors .yo(rights ? `${message}. The job needs \`permissions: pull-requests: write\`.` : `${message}.`);
    }
}

var delivery_remote = __webpack_require__(78609);
;// CONCATENATED MODULE: ./.build/publish/files/delivery/pull-request-delivery.js








function pullRequestDelivery(target, branch, world) {
    const { remote } = world;
    const shown = `from ${branch}`;
    const request = (base) => (0,delivery .uF)(target, `open a pull request ${shown} to ${base}`);
    return {
        look: async (renderings) => (0,delivery_remote .T4)(world, target, undefined, async (place) => {
            const proposal = await proposalOf(place, renderings);
            const { comparison, needsPush, needsRequest, base, declined } = proposal;
            return {
                comparison,
                changes: [
                    ...(needsPush
                        ? (0,delivery .Y_)(comparison).map((file) => (0,delivery .C2)(target, 'propose', ` ${shown}`, file))
                        : []),
                    ...(needsRequest ? [request(base)] : []),
                ],
                notices: declined === null ? [] : [`Target ${target}: ${declinedText(declined)}`],
            };
        }),
        deliver: async (renderings, ledger) => {
            let didSomething = false;
            return (0,delivery_remote .T4)(world, target, ledger.signal, async (place) => {
                const proposal = await proposalOf(place, renderings);
                const { comparison, base, declined } = proposal;
                if (comparison.problems.length > 0)
                    return (0,delivery .x3)(comparison);
                if (proposal.needsPush) {
                    didSomething = true;
                    const commit = await (0,commit_tree .kt)(place, proposal.baseTip, (0,delivery .Y_)(comparison), proposal.message, remote.identity);
                    const push = (0,delivery .uF)(target, `push ${branch} of ${remote.repository}`);
                    await ledger.change({ ...push, before: proposal.head, after: commit }, async () => {
                        const result = await (0,remote_repository .Sq)(place, remote.url, commit, branch, proposal.head ?? '');
                        if (result === 'lost')
                            throw new delivery_remote .Sb(`somebody else pushed to ${branch} meanwhile.`);
                    });
                }
                if (proposal.needsRequest) {
                    didSomething = true;
                    const { create } = await createPullRequests(remote);
                    const title = proposal.message.split('\n', 1)[0] ?? '';
                    await ledger.change(request(base), async () => create(branch, base, title, bodyOf(target)));
                }
                return comparison.files.map(({ rendering, after, status }) => {
                    if (status === 'unchanged' || didSomething)
                        return { rendering, status, after, message: null };
                    if (declined === null)
                        return { rendering, status: 'unchanged', after, message: null };
                    return { rendering, status: 'skipped', after, message: declinedText(declined) };
                });
            });
        },
    };
    async function proposalOf(place, renderings) {
        const { defaultBranch: base, branches } = await (0,remote_repository .dM)(place, remote.url, [branch]);
        if (base === null)
            throw new errors .yo(`${remote.repository} has no default branch to propose anything for.`);
        if (base === branch)
            throw new errors .yo(`\`branch\` names ${branch}, which is the default branch itself.`);
        const baseTip = await (0,remote_repository .D_)(place, remote.url, base);
        const tree = (0,commit_tree .SC)(place, baseTip);
        const own = await (0,file_change .UD)(tree, renderings);
        const of = (comparison) => ({
            comparison,
            base,
            baseTip,
            message: (0,delivery_remote .df)(target, (0,delivery .Y_)(comparison)),
        });
        const nothing = {
            ...of(own),
            head: null,
            declined: null,
            needsPush: false,
            needsRequest: false,
        };
        if (own.problems.length > 0 || (0,delivery .Y_)(own).length === 0)
            return nothing;
        const requests = await (await createPullRequests(remote)).list(branch, base);
        const isOpen = requests.some(({ state }) => state === 'open');
        if (!branches.has(branch))
            return { ...nothing, needsPush: true, needsRequest: !isOpen };
        const head = await (0,remote_repository .D_)(place, remote.url, branch, 2);
        const last = requests.find((one) => one.head === head);
        await checkOurs(place, head);
        const comparison = isOpen
            ? await (0,file_change .UD)(tree, onTopOf(await proposedFiles(place, head, baseTip), renderings))
            : own;
        const all = { ...nothing, ...of(comparison), head };
        if (comparison.problems.length > 0)
            return all;
        const isThere = await isProposed(place, head, comparison, all.message);
        if (isThere && last?.state === 'closed' && !isOpen)
            return { ...all, declined: last };
        if (isThere && last?.state !== 'merged')
            return { ...all, needsRequest: !isOpen };
        return { ...all, needsPush: true, needsRequest: !isOpen };
    }
    async function checkOurs(place, head) {
        if (!(await (0,commit_tree .uG)(place, head)).split('\n').includes((0,delivery_remote .ty)(target))) {
            throw new errors .yo(`the branch ${branch} of ${remote.repository} ends in a commit that Bakehouse did not make for the target ${target} (${head.slice(0, 12)}); merge or delete the branch, or name another with \`branch\`.`);
        }
    }
    async function isProposed(place, head, comparison, message) {
        if ((await (0,commit_tree .uG)(place, head)) !== message)
            return false;
        const tree = (0,commit_tree .SC)(place, head);
        for (const { rendering, after, isExecutable } of (0,delivery .Y_)(comparison)) {
            const file = await tree.read(rendering.path);
            if (file === null || file.isExecutable !== isExecutable || Buffer.compare(file.bytes, after) !== 0)
                return false;
        }
        return true;
    }
}
function declinedText({ number, url }) {
    return `pull request #${number} with these very ids was closed without merging (${url}), and is not opened again; reopen it, or delete its branch.`;
}
function bodyOf(target) {
    return `Ids of the images that were published for the target \`${target}\`.\n\nBakehouse keeps this branch up to date, and makes it anew when the ids change: commits of others on it stop that.\n`;
}

var rendering = __webpack_require__(76431);
var shared_files = __webpack_require__(26836);
;// CONCATENATED MODULE: ./.build/publish/files/files.js









function createFilesPublisher(setting) {
    const { target, fields, candidates, fleet } = setting;
    const outcomes = [];
    const written = [];
    let branch;
    const at = (message) => `Target ${target}, files: ${message}`;
    return {
        target,
        kind: engine_targets .cn,
        preflight: async (placed = candidates.flatMap(item .fw)) => {
            const { renderings, problems } = (0,rendering .v)(fields, (0,item .S3)(candidates, placed), fleet);
            if (problems.length > 0)
                return { refusals: problems.map(at), notices: [], changes: [] };
            try {
                const { comparison, changes, notices, ...looked } = await deliveryOf(setting).look(renderings);
                ({ branch } = looked);
                const told = comparison.files.flatMap(({ rendering, notices: own }) => own.map((message) => at(`${rendering.path}: ${message}`)));
                return {
                    refusals: comparison.problems.map(({ message }) => at(message)),
                    notices: [...notices, ...told],
                    changes,
                };
            }
            catch (error) {
                return { refusals: [at(troubleOf(error))], notices: [], changes: [] };
            }
        },
        files: (placed) => {
            const { renderings } = (0,rendering .v)(fields, (0,item .S3)(candidates, placed), fleet);
            return { target, place: (0,shared_files .gL)(target, fields, branch), paths: renderings.map(({ path }) => path) };
        },
        carryOut: async (phase, ledger, placed) => {
            if (phase !== 'announce')
                return;
            const items = (0,item .S3)(candidates, placed);
            const { renderings, problems } = (0,rendering .v)(fields, items, fleet);
            if (problems.length > 0) {
                outcomes.push(...outcomesOf(target, placedOf(items), null, 'failed', null, problems.map(at).join('\n')));
                return;
            }
            for (const result of await results(renderings, async () => deliveryOf(setting).deliver(renderings, ledger))) {
                const { rendering, status, after, message } = result;
                const digest = after === null ? null : (0,files_files .sc)(after);
                const told = message === null ? null : at(message);
                outcomes.push(...outcomesOf(target, placedOf(rendering.items), rendering.path, status, digest, told));
                if (fields.deliver === 'artifact' && status !== 'failed' && status !== 'skipped')
                    written.push(rendering.path);
            }
        },
        outcomes: () => outcomes,
        written: () => written,
    };
}
function deliveryOf({ target, fields, folder, world }) {
    if (fields.deliver === 'artifact')
        return (0,folder_delivery .L)(target, folder);
    if (world === null) {
        throw new errors .yo(`deliver: ${fields.deliver} needs a repository on GitHub, which is not known here (GITHUB_REPOSITORY); use deliver: artifact.`);
    }
    if (fields.deliver === 'commit')
        return (0,commit_delivery .I)(target, fields.branch, world);
    return pullRequestDelivery(target, fields.branch ?? `bakehouse/${target}`, world);
}
async function results(renderings, deliver) {
    try {
        return await deliver();
    }
    catch (error) {
        const message = troubleOf(error);
        return renderings.map((rendering) => ({ rendering, status: 'failed', after: null, message }));
    }
}
function troubleOf(error) {
    const isTold = error instanceof errors .yo || error instanceof errors .Qd || (0,errors .$N)(error) !== undefined;
    if (isTold || (error instanceof Error && error.name === 'AbortError'))
        return (0,errors .bD)(error);
    throw error;
}
function placedOf(items) {
    return items.map(({ placed }) => placed);
}
function outcomesOf(target, placed, ref, status, digest, message) {
    return placed.map(({ leg, build, region, id }) => ({
        target,
        kind: engine_targets .cn,
        leg,
        build,
        region,
        id,
        digest,
        ref,
        status,
        isRequired: status !== 'skipped',
        message,
    }));
}

var image_manifest = __webpack_require__(19052);
var folder = __webpack_require__(29940);
;// CONCATENATED MODULE: ./.build/actions/publish-image/publishers.js
















const BOT = { name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' };
async function openPublishers(host, { inputs, plan, targets, areInline }, folder, { admitted }, now) {
    const environment = (0,secrets_environment .Qc)(host.environment, [], {});
    const filesIn = outputFolder(host, inputs['output-directory']);
    const temporary = (0,external_node_path_.join)(folder.path, 'work');
    (0,external_node_fs_.mkdirSync)(temporary, { recursive: true, mode: 0o700 });
    const written = [];
    const fleetAt = (target) => {
        const request = { target, isEveryLeg: areInline, run: host.run, now, version: inputs.version };
        const hasCopies = (0,engine_targets .lS)(targets[target], providers.providers).length > 0;
        return plan === null ? null : fleetOf(plan, { ...request, hasCopies });
    };
    const files = (target, fields, candidates) => {
        const world = remoteWorld(host, inputs['github-token'], temporary, environment);
        const fleet = fleetAt(target);
        const publisher = createFilesPublisher({ target, fields, candidates, fleet, folder: filesIn, world });
        written.push(publisher);
        return publisher;
    };
    const publishers = await (0,engine_targets .W2)(providers.providers, {
        targets,
        candidatesOf: (target) => admitted.flatMap(({ targets: names, candidate }) => (names.includes(target) ? [candidate] : [])),
        plannedOf: (target) => fleetAt(target)?.legs ?? null,
        common: {
            buildRegistry: plan?.['build-registry'] ?? null,
            environment,
            temporary,
            bestEffort: new Set(inputs['best-effort-regions']),
            allowPublic: inputs['allow-public'],
        },
        files,
    });
    const candidates = admitted.map(({ candidate }) => candidate);
    return {
        publishers,
        place: (there) => placedImages(candidates, there, providers.providers),
        writeManifest: (placed) => {
            const path = (0,external_node_path_.join)(folder.path, 'image-manifest.json');
            (0,files_files .vK)(path, (0,image_manifest .s)((0,item .S3)(candidates, placed), null).content, 0o644);
            return path;
        },
        filesIn,
        written: () => [...new Set(written.flatMap((publisher) => publisher.written()))],
    };
}
const NO_SURVEY = { refusals: [], notices: [], changes: [] };
async function surveyPlaces(host, { publishers, place }) {
    const survey = await (0,engine .hp)(publishers, place);
    for (const notice of survey.notices)
        host.info(notice);
    if (survey.changes.length === 0)
        host.info('Nothing is to be changed.');
    for (const change of survey.changes)
        host.info(`Due: ${(0,folder .vK)(change)}`);
    return survey;
}
function outputFolder(host, given) {
    const path = (0,external_node_path_.join)(host.workspace, given);
    if (given.includes('\0') || path.startsWith('..'))
        throw new errors .yo('Input "output-directory" is no path.');
    (0,external_node_fs_.mkdirSync)(path, { recursive: true });
    return (0,paths .CT)('Input "output-directory"', host.workspace, host.workspace, given);
}
function remoteWorld(host, token, temporary, environment) {
    const { repository } = host.run;
    const server = host.environment['GITHUB_SERVER_URL'] ?? '';
    if (repository === '' || server === '')
        return null;
    return {
        remote: {
            url: `${server}/${repository}.git`,
            repository,
            apiUrl: host.environment['GITHUB_API_URL'] ?? 'https://api.github.com',
            token: token === '' ? null : token,
            identity: BOT,
        },
        temporary,
        environment,
        sleep: (ms) => (0,clock .fm)(ms),
        secret: (value) => host.secret(value),
    };
}


/***/ }),

/***/ 34677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L: () => (  openGitHubClient)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

async function openGitHubClient(token, apiUrl) {
    const url = URL.canParse(apiUrl) ? new URL(apiUrl) : undefined;
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('GITHUB_API_URL must be the address of an API of GitHub, as https://api.github.com.');
    }
    if (/[^!-~]/.test(token)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('The token for GitHub holds a blank, a line end or a letter that no header can have. Copy it anew.');
    }
    const { getOctokit } = await Promise.all( [__webpack_require__.e(4119), __webpack_require__.e(1351)]).then(__webpack_require__.bind(__webpack_require__, 61351));
    return getOctokit(token, { baseUrl: apiUrl });
}


/***/ }),

/***/ 18269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    GG: () => (  walk),
    Sj: () => (  kinNamed),
    bQ: () => (  lineageOf)
  });
  var _core_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1252);

function lineageOf(records, images) {
    const told = new Map();
    const nameOfImage = new Map();
    for (const record of records)
        addRecord(record, told, nameOfImage);
    const originals = images.filter(({ copyOf }) => copyOf === null);
    for (const image of originals)
        addKnown(image, image.key ?? image.id, told, nameOfImage);
    for (const image of images) {
        if (image.copyOf === null)
            continue;
        addKnown(image, nameOfImage.get(lower(image.copyOf)) ?? image.copyOf, told, nameOfImage);
    }
    const above = new Map();
    const below = new Map();
    for (const [name, { on }] of Array.from(told)) {
        const parents = [...new Set([...on].map((one) => (told.has(one) ? one : (nameOfImage.get(lower(one)) ?? one))))];
        const own = parents.filter((one) => one !== name).toSorted(_core_values_js__WEBPACK_IMPORTED_MODULE_0__  .Nx);
        above.set(name, own);
        for (const parent of own) {
            if (!told.has(parent))
                told.set(parent, { kin: stranger(parent), on: new Set() });
            const children = below.get(parent);
            if (children === undefined)
                below.set(parent, [name]);
            else
                children.push(name);
        }
    }
    for (const [name, children] of below)
        below.set(name, children.toSorted(_core_values_js__WEBPACK_IMPORTED_MODULE_0__  .Nx));
    return { kin: new Map([...told].map(([name, { kin }]) => [name, kin])), above, below };
}
function lower(text) {
    return text.toLowerCase();
}
function stranger(name) {
    return { name, leg: null, key: null, recipe: null, created: null, verified: false, images: [], publications: [] };
}
function addRecord(record, told, nameOfImage) {
    const { key, recipe, leg, images, parent, sources, verification, publications = [] } = record;
    if (images.length === 0)
        return;
    const name = key ?? images[0]?.id ?? '';
    for (const { id } of images)
        nameOfImage.set(lower(id), name);
    const there = told.get(name);
    const on = there?.on ?? new Set();
    const start = parent === null ? null : (parent.key ?? parent.id);
    if (start !== null && start !== '')
        on.add(start);
    for (const { id } of sources)
        on.add(id);
    const before = there?.kin ?? stranger(name);
    told.set(name, {
        on,
        kin: {
            ...before,
            leg: before.leg ?? leg,
            key,
            recipe: before.recipe ?? recipe,
            created: before.created ?? images.map(({ created }) => created).find((one) => one !== null) ?? null,
            verified: before.verified || verification?.gate === 'pass' || record.tested === true,
            images: together(before.images, images.map(({ provider, region, id, digests }) => ({ provider, region, id, digests, copyOf: null }))),
            publications: [...before.publications, ...publications.filter((one) => !before.publications.includes(one))],
        },
    });
}
function addKnown(image, name, told, nameOfImage) {
    const { provider, region, id, copyOf, digests, leg, key, recipe, created, verified, parent } = image;
    nameOfImage.set(lower(id), name);
    const there = told.get(name);
    const on = there?.on ?? new Set();
    if (parent !== null && copyOf === null)
        on.add(parent);
    const before = there?.kin ?? stranger(name);
    told.set(name, {
        on,
        kin: {
            ...before,
            leg: before.leg ?? (leg === '' ? null : leg),
            key: before.key ?? key,
            recipe: before.recipe ?? recipe,
            created: before.created ?? created,
            verified: before.verified || verified,
            images: together(before.images, [{ provider, region, id, digests, copyOf }]),
        },
    });
}
function together(some, more) {
    const placeOf = ({ provider, region, id }) => `${provider} ${region} ${lower(id)}`;
    return [...new Map([...more, ...some].map((one) => [placeOf(one), one])).values()].toSorted((a, b) => (0,_core_values_js__WEBPACK_IMPORTED_MODULE_0__  .Nx)(placeOf(a), placeOf(b)));
}
function kinNamed({ kin }, text) {
    const wanted = lower(text);
    return [...kin.values()]
        .filter(({ name, leg, recipe, images }) => {
        const names = [
            name,
            leg,
            leg?.split('/')[0],
            recipe,
            ...images.flatMap(({ id, digests }) => [id, ...Object.values(digests)]),
        ];
        return names.some((one) => one !== null && one !== undefined && (lower(one) === wanted || lower(one).endsWith(`@${wanted}`)));
    })
        .map(({ name }) => name)
        .toSorted(_core_values_js__WEBPACK_IMPORTED_MODULE_0__  .Nx);
}
function walk(names, links) {
    const seen = new Set(names);
    const steps = [];
    const open = names.toReversed().map((name) => ({ name, depth: 0 }));
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (at.depth > 0)
            steps.push(at);
        const { depth } = at;
        const next = (links.get(at.name) ?? []).filter((name) => !seen.has(name));
        for (const name of next)
            seen.add(name);
        open.push(...next.toReversed().map((name) => ({ name, depth: depth + 1 })));
    }
    return steps;
}


/***/ }),

/***/ 91435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    YH: () => (  carryOutPhases),
    c2: () => (  statusOf),
    hp: () => (  surveyTargets),
    mq: () => (  isLagging)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39535);
  var _journal_ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19894);
  var _targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46819);
  var _files_delivery_shared_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26836);
  var _image_provider_target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8869);






const TARGETS_AT_ONCE = 8;
async function surveyTargets(publishers, place) {
    const places = await survey(publishers.filter(({ kind }) => kind !== _targets_js__WEBPACK_IMPORTED_MODULE_2__  .cn), []);
    const placed = place(places.flatMap(({ there = [] }) => there));
    const files = await survey(publishers.filter(({ kind }) => kind === _targets_js__WEBPACK_IMPORTED_MODULE_2__  .cn), placed);
    const surveys = [...places, ...files];
    const shared = (0,_files_delivery_shared_files_js__WEBPACK_IMPORTED_MODULE_3__  .Nt)(publishers.flatMap((publisher) => publisher.files?.(placed) ?? []));
    return {
        refusals: [...surveys.flatMap(({ refusals }) => refusals), ...shared.map(refusalOf)],
        notices: surveys.flatMap(({ notices }) => notices),
        changes: surveys.flatMap(({ changes }) => changes),
    };
}
function refusalOf(shared) {
    return `Target ${shared.target}, files: ${(0,_files_delivery_shared_files_js__WEBPACK_IMPORTED_MODULE_3__  .d0)(shared)}.`;
}
async function survey(publishers, placed) {
    return (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_4__  .Q)(publishers, TARGETS_AT_ONCE, async (publisher) => {
        try {
            return await publisher.preflight(placed);
        }
        catch (error) {
            const refusal = `The target ${publisher.target} (${publisher.kind}) could not be looked at: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}`;
            return { refusals: [refusal], notices: [], changes: [] };
        }
    });
}
async function carryOutPhases({ publishers, ledger, place, during }) {
    const thrown = [];
    const outcomes = () => publishers.flatMap((publisher) => publisher.outcomes());
    const conclude = (stoppedBefore) => {
        const all = outcomes();
        const isCancelled = ledger.signal.aborted;
        return { outcomes: all, stoppedBefore, troubles: [...lacks(all).map(troubleOf), ...thrown], isCancelled };
    };
    for (const phase of _image_provider_target_js__WEBPACK_IMPORTED_MODULE_5__  .t) {
        if (ledger.signal.aborted || thrown.length > 0 || lacks(outcomes()).length > 0)
            return conclude(phase);
        const placed = place(outcomes());
        await during(phase, async () => {
            await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_4__  .Q)(publishers, TARGETS_AT_ONCE, async (publisher) => {
                try {
                    await publisher.carryOut(phase, ledger, placed);
                }
                catch (error) {
                    if (error instanceof _journal_ledger_js__WEBPACK_IMPORTED_MODULE_1__  .c && ledger.signal.aborted)
                        return;
                    thrown.push(`The target ${publisher.target} (${publisher.kind}) failed to ${phase}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}`);
                }
            });
        });
    }
    return conclude(null);
}
function lacks(outcomes) {
    return outcomes.filter(({ status, isRequired }) => status === 'failed' && isRequired);
}
function troubleOf({ target, kind, leg, region, ref, message }) {
    const where = [region, ref].filter((part) => part !== null).join(' ');
    return `${leg} is not at the target ${target} (${kind}${where === '' ? '' : `, ${where}`}): ${message ?? 'it failed'}`;
}
function statusOf({ troubles, isCancelled, stoppedBefore, outcomes }, mutations) {
    if (isCancelled || troubles.length > 0 || stoppedBefore !== null)
        return 'failed';
    if (outcomes.some(isLagging))
        return 'partial';
    return mutations === 0 ? 'unchanged' : 'published';
}
function isLagging({ isRequired, status }) {
    return !isRequired && (status === 'failed' || status === 'skipped');
}


/***/ }),

/***/ 19894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    c: () => (  CancelledError),
    n: () => (  createJournalLedger)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

class CancelledError extends Error {
    name = 'CancelledError';
    constructor(what) {
        super(`The run was cancelled before this was begun: ${what}`);
    }
}
const LONGEST_MESSAGE = 2000;
function createJournalLedger(options) {
    const { run, signal, now, write, scrub, log } = options;
    const entries = [];
    let planned = [];
    let state = 'running';
    const journal = () => ({
        schema: 'bakehouse/publish-journal/1',
        state,
        run: { ...run },
        planned,
        entries: [...entries],
    });
    const settle = (index, end) => {
        const begun = entries[index];
        if (begun !== undefined)
            entries[index] = { ...begun, ...end, end: now().toISOString() };
        try {
            write(journal());
        }
        catch {
        }
    };
    return {
        mutations: () => entries.length,
        signal,
        change: async (change, call, takesBack = false) => {
            if (signal.aborted && !takesBack)
                throw new CancelledError(change.what);
            const index = entries.length;
            entries.push({ ...clean(change, scrub), status: 'begun', start: now().toISOString(), end: null, message: null });
            try {
                write(journal());
            }
            catch (error) {
                entries.pop();
                throw error;
            }
            log(change);
            try {
                const result = await call();
                settle(index, { status: 'done', message: null });
                return result;
            }
            catch (error) {
                settle(index, { status: 'failed', message: scrub((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)).slice(0, LONGEST_MESSAGE) });
                throw error;
            }
        },
        journal,
        plan: (changes) => {
            planned = changes.map((one) => clean(one, scrub));
            write(journal());
        },
        close: () => {
            state = 'done';
            write(journal());
        },
    };
}
function clean(change, scrub) {
    const { target, kind, leg, region, phase, what, before, after } = change;
    const text = (value) => (value === null ? null : scrub(value));
    return { target, kind, leg, region, phase, what: scrub(what), before: text(before), after: text(after) };
}


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

/***/ 85799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    kJ: () => (  revokedCopy),
    l1: () => (  isRevokedEntry),
    pP: () => (  revokedLeg)
  });
  var _image_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79177);
  var _image_revocation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37446);


function isRevokedEntry(entry, list) {
    return revokedCopy(entry, list) !== undefined || revokedLeg(entry, null, [], list) !== undefined;
}
function revokedCopy({ places }, list) {
    for (const { id } of places) {
        const entry = (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .d0)(list, { id });
        if (entry !== undefined)
            return `its copy ${id} is ${(0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .Gn)(entry)}`;
    }
    return undefined;
}
function revokedLeg(record, plan, records, list) {
    if (list.named.size === 0)
        return undefined;
    const own = entriesOf(record, list).map((entry) => ({ entry, reason: `it is ${(0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .Gn)(entry)}` }));
    const above = [...startsOf(record), ...ancestorsOf(record, plan, records)].flatMap(({ name, ...made }) => entriesOf(made, list)
        .filter(({ inherit }) => inherit)
        .map((entry) => ({ entry, reason: `${name}, which it stands on, is ${(0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .Gn)(entry)}` })));
    const strictness = ({ entry }) => _image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .dp.indexOf(entry['on-revoke']);
    return [...own, ...above].toSorted((a, b) => strictness(a) - strictness(b))[0];
}
function entriesOf({ key, recipe, images }, list) {
    const found = [
        (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .bh)(list, { key, recipe: null }),
        (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .bh)(list, { key: null, recipe }),
        ...images.map((image) => (0,_image_revocation_js__WEBPACK_IMPORTED_MODULE_1__  .d0)(list, image)),
    ];
    return found.flatMap((entry) => entry ?? []);
}
function startsOf({ parent, sources }) {
    const starts = sources.map(({ id, name }) => ({ name: name ?? id, key: null, recipe: null, images: [{ id }] }));
    if (parent === null)
        return starts;
    const images = parent.id === '' ? [] : [{ id: parent.id }];
    return [{ name: parent.leg ?? parent.id, key: parent.key, recipe: null, images }, ...starts];
}
function ancestorsOf(record, plan, records) {
    const found = [];
    const seen = new Set([record.leg]);
    let leg = plan?.legs.find((one) => one.leg === record.leg)?.parent ?? record.parent?.leg ?? null;
    let key = record.parent?.key ?? null;
    while (leg !== null && !seen.has(leg)) {
        const name = leg;
        seen.add(name);
        const planned = plan?.legs.find((one) => one.leg === name);
        const own = records.find(({ record: one }) => one.leg === name && (key === null || one.key === key))?.record;
        const isPlanned = planned !== undefined && (key === null || planned.key === key);
        if (isPlanned)
            found.push({
                name,
                key: planned.key,
                recipe: planned.recipe,
                images: [...planned.sources, ...(0,_image_plan_js__WEBPACK_IMPORTED_MODULE_0__  .u0)(planned.bases)],
            });
        if (own !== undefined)
            found.push({ name, key: own.key, recipe: own.recipe, images: [...own.images, ...own.sources] });
        leg = (isPlanned ? planned.parent : null) ?? own?.parent?.leg ?? null;
        key = own?.parent?.key ?? null;
    }
    return found;
}


/***/ }),

/***/ 62151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  commitDelivery)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _commit_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98999);
  var _delivery_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64727);
  var _file_change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76363);
  var _remote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78609);
  var _remote_repository_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51290);






function commitDelivery(target, named, world, messageOf = _remote_js__WEBPACK_IMPORTED_MODULE_4__  .df) {
    const { remote } = world;
    return {
        look: async (renderings) => (0,_remote_js__WEBPACK_IMPORTED_MODULE_4__  .T4)(world, target, undefined, async (place) => {
            const { branch, comparison } = await fetched(place, renderings);
            const changes = (0,_delivery_js__WEBPACK_IMPORTED_MODULE_2__  .Y_)(comparison).map((file) => (0,_delivery_js__WEBPACK_IMPORTED_MODULE_2__  .C2)(target, 'commit', ` to ${branch}`, file));
            return { comparison, changes, notices: [], branch };
        }),
        deliver: async (renderings, ledger) => (0,_remote_js__WEBPACK_IMPORTED_MODULE_4__  .T4)(world, target, ledger.signal, async (place) => {
            const { branch, tip, comparison } = await fetched(place, renderings);
            if (comparison.problems.length > 0)
                return (0,_delivery_js__WEBPACK_IMPORTED_MODULE_2__  .x3)(comparison);
            const changed = (0,_delivery_js__WEBPACK_IMPORTED_MODULE_2__  .Y_)(comparison);
            if (changed.length > 0) {
                const commit = await (0,_commit_tree_js__WEBPACK_IMPORTED_MODULE_1__  .kt)(place, tip, changed, messageOf(target, changed), remote.identity);
                const paths = changed.map(({ rendering }) => rendering.path).join(', ');
                const what = `push ${paths} to ${branch} of ${remote.repository}`;
                await ledger.change({ ...(0,_delivery_js__WEBPACK_IMPORTED_MODULE_2__  .uF)(target, what), before: tip, after: commit }, async () => {
                    const result = await (0,_remote_repository_js__WEBPACK_IMPORTED_MODULE_5__  .Sq)(place, remote.url, commit, branch, null);
                    if (result === 'lost')
                        throw new _remote_js__WEBPACK_IMPORTED_MODULE_4__  .Sb(`somebody else pushed to ${branch} meanwhile.`);
                });
            }
            return comparison.files.map(({ rendering, after, status }) => ({ rendering, status, after, message: null }));
        }),
    };
    async function fetched(place, renderings) {
        const refs = await (0,_remote_repository_js__WEBPACK_IMPORTED_MODULE_5__  .dM)(place, remote.url, named === undefined ? [] : [named]);
        const branch = named ?? refs.defaultBranch;
        if (branch === null)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`${remote.repository} has no default branch; name one with \`branch\`.`);
        if (named !== undefined && !refs.branches.has(named)) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo(`\`branch\` names ${named}, which ${remote.repository} does not have; create it first.`);
        }
        const tip = await (0,_remote_repository_js__WEBPACK_IMPORTED_MODULE_5__  .D_)(place, remote.url, branch);
        return { branch, tip, comparison: await (0,_file_change_js__WEBPACK_IMPORTED_MODULE_3__  .UD)((0,_commit_tree_js__WEBPACK_IMPORTED_MODULE_1__  .SC)(place, tip), renderings) };
    }
}


/***/ }),

/***/ 98999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    SC: () => (  commitTree),
    kt: () => (  createCommit),
    uG: () => (  messageOfCommit)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88278);
  var _file_change_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76363);
  var _git_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62847);






function commitTree(place, commit) {
    return {
        read: async (path) => {
            const entry = await plainEntry(place, commit, path);
            if (entry === undefined)
                return null;
            if (entry.size > _file_change_js__WEBPACK_IMPORTED_MODULE_4__  .uZ) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(path)} has ${entry.size} bytes; at most ${_file_change_js__WEBPACK_IMPORTED_MODULE_4__  .uZ} are read.`);
            }
            const { exitCode, stdout, stderr } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_5__  .c_)(place, ['cat-file', 'blob', entry.object]);
            if (exitCode !== 0)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .Qd('git cat-file', exitCode, stderr);
            return { bytes: stdout, isExecutable: entry.mode === '100755' };
        },
    };
}
async function createCommit(place, parent, files, message, identity) {
    const index = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(place.folder, 'bakehouse-index');
    const blob = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(place.folder, 'bakehouse-blob');
    const inIndex = {
        ...place,
        environment: {
            ...place.environment,
            GIT_INDEX_FILE: index,
            GIT_AUTHOR_NAME: identity.name,
            GIT_AUTHOR_EMAIL: identity.email,
            GIT_COMMITTER_NAME: identity.name,
            GIT_COMMITTER_EMAIL: identity.email,
        },
    };
    try {
        await (0,_git_js__WEBPACK_IMPORTED_MODULE_5__  .$Y)(inIndex, 'read-tree', parent);
        for (const { rendering, after, isExecutable } of files) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(blob, after);
            const object = await (0,_git_js__WEBPACK_IMPORTED_MODULE_5__  .$Y)(inIndex, 'hash-object', '-w', '--no-filters', '--', blob);
            const mode = isExecutable ? '100755' : '100644';
            await (0,_git_js__WEBPACK_IMPORTED_MODULE_5__  .$Y)(inIndex, 'update-index', '--add', '--cacheinfo', `${mode},${object},${rendering.path}`);
        }
        const tree = await (0,_git_js__WEBPACK_IMPORTED_MODULE_5__  .$Y)(inIndex, 'write-tree');
        return await (0,_git_js__WEBPACK_IMPORTED_MODULE_5__  .$Y)(inIndex, 'commit-tree', tree, '-p', parent, '-m', message);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(index, { force: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(blob, { force: true });
    }
}
async function messageOfCommit(place, commit) {
    return (0,_git_js__WEBPACK_IMPORTED_MODULE_5__  .$Y)(place, 'log', '-1', '--format=%B', commit, '--');
}
async function plainEntry(place, commit, path) {
    const parts = path.split('/');
    const ways = parts.map((_, depth) => parts.slice(0, depth + 1).join('/'));
    const listing = await (0,_git_js__WEBPACK_IMPORTED_MODULE_5__  .$Y)(place, 'ls-tree', '-z', '-t', '--long', '--full-tree', commit, '--', ...ways);
    const entries = new Map(listing.split('\0').flatMap((line) => {
        const [, mode = '', object = '', size = '', name = ''] = /^(\d+) \w+ ([0-9a-f]+) +(\S+)\t(.*)$/s.exec(line) ?? [];
        return name === '' ? [] : [[name, { mode, object, size: Number(size) }]];
    }));
    for (const way of ways) {
        const entry = entries.get(way);
        if (entry === undefined)
            return undefined;
        if (entry.mode === '120000')
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(way)} is a link; name the path that it leads to.`);
        const isLast = way === path;
        if (isLast && entry.mode.startsWith('100'))
            return entry;
        if (isLast || entry.mode !== '040000')
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(way)} is no ${isLast ? 'plain file' : 'folder'}.`);
    }
    return undefined;
}


/***/ }),

/***/ 64727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C2: () => (  changeOf),
    Y_: () => (  changedFiles),
    uF: () => (  announcement),
    x3: () => (  refusedResults)
  });
  var _file_change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76363);

function changeOf(target, verb, place, file) {
    return { ...announcement(target, `${verb} ${file.rendering.path}${place}`), ...(0,_file_change_js__WEBPACK_IMPORTED_MODULE_0__  .vN)(file) };
}
function announcement(target, what) {
    return { target, kind: 'files', leg: null, region: null, phase: 'announce', what, before: null, after: null };
}
function refusedResults({ files, problems }) {
    const message = 'not written, as another file of the target cannot be.';
    return [
        ...problems.map((one) => ({
            rendering: one.rendering,
            status: 'failed',
            after: null,
            message: one.message,
        })),
        ...files.map(({ rendering }) => ({ rendering, status: 'skipped', after: null, message })),
    ];
}
function changedFiles({ files }) {
    return files.filter(({ status }) => status !== 'unchanged');
}


/***/ }),

/***/ 33331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  L: () => (  folderDelivery)
});

var delivery = __webpack_require__(64727);
var file_change = __webpack_require__(76363);
var external_node_crypto_ = __webpack_require__(77598);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var bounded_file = __webpack_require__(52948);
var errors = __webpack_require__(8005);
var inputs = __webpack_require__(88278);
;// CONCATENATED MODULE: ./.build/publish/files/delivery/folder-tree.js







const KEPT_MODE = 0o777;
function folderTree(folder) {
    return {
        read: async (path) => {
            const stat = plainStat(folder, path);
            if (stat === undefined)
                return null;
            const bytes = (0,bounded_file .CB)(`The file ${(0,inputs .WU)(path)}`, (0,external_node_path_.join)(folder, path), file_change .uZ);
            return { bytes, isExecutable: (stat.mode & 0o111) !== 0 };
        },
    };
}
function writeInFolder(folder, path, bytes) {
    const stat = plainStat(folder, path);
    const target = (0,external_node_path_.join)(folder, path);
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(target), { recursive: true });
    const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `.bakehouse-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    try {
        (0,external_node_fs_.writeFileSync)(temporary, bytes, { flag: 'wx' });
        if (stat !== undefined)
            (0,external_node_fs_.chmodSync)(temporary, stat.mode & KEPT_MODE);
        (0,external_node_fs_.renameSync)(temporary, target);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(temporary, { force: true });
        throw error;
    }
}
function plainStat(folder, path) {
    const parts = path.split('/');
    for (const depth of parts.keys()) {
        const way = parts.slice(0, depth + 1).join('/');
        const isLast = depth === parts.length - 1;
        let stat;
        try {
            stat = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(folder, way));
        }
        catch (error) {
            if ((0,errors .$N)(error) === 'ENOENT')
                return undefined;
            throw new errors .yo(`${(0,inputs .WU)(way)} cannot be read (${(0,errors .$N)(error) ?? String(error)}).`);
        }
        if (stat.isSymbolicLink())
            throw new errors .yo(`${(0,inputs .WU)(way)} is a link; name the path that it leads to.`);
        if (isLast && stat.isFile())
            return { mode: stat.mode };
        if (isLast || !stat.isDirectory())
            throw new errors .yo(`${(0,inputs .WU)(way)} is no ${isLast ? 'plain file' : 'folder'}.`);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./.build/publish/files/delivery/folder-delivery.js



function folderDelivery(target, folder) {
    const tree = folderTree(folder);
    return {
        look: async (renderings) => {
            const comparison = await (0,file_change .UD)(tree, renderings);
            return {
                comparison,
                changes: (0,delivery .Y_)(comparison).map((file) => (0,delivery .C2)(target, 'write', '', file)),
                notices: [],
            };
        },
        deliver: async (renderings, ledger) => {
            const comparison = await (0,file_change .UD)(tree, renderings);
            if (comparison.problems.length > 0)
                return (0,delivery .x3)(comparison);
            const results = [];
            for (const file of comparison.files) {
                const { rendering, after, status } = file;
                if (status !== 'unchanged') {
                    await ledger.change((0,delivery .C2)(target, 'write', '', file), async () => writeInFolder(folder, rendering.path, after));
                }
                results.push({ rendering, status, after, message: null });
            }
            return results;
        },
    };
}


/***/ }),

/***/ 62847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $Y: () => (  git),
    DQ: () => (  loginOf),
    _K: () => (  gitEnvironment),
    c_: () => (  gitResult)
  });
  var _core_process_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40039);
  var _core_process_git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(506);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);



const MOST_BYTES = 32 * 1024 * 1024;
function gitEnvironment(base, remote, token) {
    const settings = [
        ['core.hooksPath', '/dev/null'],
        ['core.fsmonitor', 'false'],
        ['credential.helper', ''],
        ['core.askPass', ''],
        ['http.followRedirects', 'false'],
        ['http.lowSpeedLimit', '1'],
        ['http.lowSpeedTime', '60'],
        ['gc.auto', '0'],
        ['maintenance.auto', 'false'],
        ['push.gpgSign', 'false'],
        ['push.followTags', 'false'],
        ['push.recurseSubmodules', 'no'],
    ];
    if (token !== null && /^https?:\/\/[^/@]+\//.test(remote)) {
        const name = `http.${remote}.extraheader`;
        settings.push([name, ''], [name, `AUTHORIZATION: basic ${loginOf(token)}`]);
    }
    return {
        ...base,
        LC_ALL: 'C',
        LANGUAGE: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: '',
        SSH_ASKPASS: '',
        GIT_SSH_COMMAND: 'ssh -oBatchMode=yes',
        GIT_ALLOW_PROTOCOL: 'http:https:ssh',
        GIT_LITERAL_PATHSPECS: '1',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_CONFIG_COUNT: String(settings.length),
        ...Object.fromEntries(settings.flatMap(([name, value], index) => [
            [`GIT_CONFIG_KEY_${index}`, name],
            [`GIT_CONFIG_VALUE_${index}`, value],
        ])),
    };
}
function loginOf(token) {
    return Buffer.from(`x-access-token:${token}`).toString('base64');
}
async function gitResult({ folder, environment, signal }, args) {
    return (0,_core_process_git_js__WEBPACK_IMPORTED_MODULE_1__  .E)(['--no-pager', ...args], {
        cwd: folder,
        environment,
        limitMs: _core_process_command_js__WEBPACK_IMPORTED_MODULE_0__  .GF,
        mostBytes: MOST_BYTES,
        ...(signal === undefined ? {} : { signal }),
    });
}
async function git(place, ...args) {
    const { exitCode, stdout, stderr } = await gitResult(place, args);
    if (exitCode !== 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .Qd(`git ${args[0] ?? ''}`, exitCode, stderr);
    return stdout.toString('utf8').trimEnd();
}


/***/ }),

/***/ 51290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D_: () => (  fetchBranch),
    Sq: () => (  pushCommit),
    TC: () => (  PassingTrouble),
    dM: () => (  remoteRefs),
    kJ: () => (  createLocalRepository)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62847);



class PassingTrouble extends Error {
    name = 'PassingTrouble';
}
const PASSING = /returned error: (?:429|5\d\d)|timed out|Could not resolve|Connection (?:reset|refused)|early EOF|hung up|RPC failed|Recv failure|Empty reply/i;
const REFUSED_LOGIN = /returned error: 40[13]|Authentication failed|could not read Username|Permission.{0,200}denied/i;
const LOST_RACE = /\(fetch first\)|\(non-fast-forward\)|\(stale info\)|cannot lock ref|failed to lock|incorrect old value|reference already exists|failed to update ref|but expected/i;
async function createLocalRepository(place) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(place.folder, { recursive: true, mode: 0o700 });
    await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__  .$Y)(place, 'init', '--quiet', '--bare', '--template=', '.');
}
async function remoteRefs(place, remote, branches) {
    const patterns = ['HEAD', ...branches.map((branch) => `refs/heads/${branch}`)];
    const said = await overNetwork(place, remote, ['ls-remote', '--symref', '--', remote, ...patterns]);
    const found = new Map();
    let defaultBranch = null;
    for (const line of said.split('\n')) {
        const [value = '', name = ''] = line.split('\t');
        const head = /^ref: refs\/heads\/(.+)$/.exec(value)?.[1];
        if (head !== undefined && name === 'HEAD')
            defaultBranch = head;
        else if (name.startsWith('refs/heads/'))
            found.set(name.slice('refs/heads/'.length), value);
    }
    return {
        defaultBranch,
        branches: new Map(branches.flatMap((one) => (found.has(one) ? [[one, found.get(one) ?? '']] : []))),
    };
}
async function fetchBranch(place, remote, branch, depth = 1) {
    await overNetwork(place, remote, [
        'fetch',
        '--quiet',
        `--depth=${depth}`,
        '--no-tags',
        '--no-recurse-submodules',
        '--no-write-fetch-head',
        '--',
        remote,
        `+refs/heads/${branch}:refs/fetched/${branch}`,
    ]);
    return (0,_git_js__WEBPACK_IMPORTED_MODULE_2__  .$Y)(place, 'rev-parse', '--verify', `refs/fetched/${branch}^{commit}`);
}
async function pushCommit(place, remote, commit, branch, expected) {
    const ref = `refs/heads/${branch}`;
    const lease = expected === null ? [] : [`--force-with-lease=${ref}:${expected}`];
    const args = ['push', '--porcelain', '--no-verify', ...lease, '--', remote, `${commit}:${ref}`];
    const { exitCode, stdout, stderr } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__  .c_)(place, args);
    if (exitCode === 0)
        return 'pushed';
    const said = `${stderr}\n${stdout.toString('utf8')}`;
    if (LOST_RACE.test(said))
        return 'lost';
    const refusal = /^!\t[^\t]*\t\[remote rejected\] \((.*)\)$/m.exec(said)?.[1];
    if (refusal !== undefined) {
        const reasons = [...stderr.matchAll(/^remote: (.*\S)/gm)].map(([, line = '']) => line);
        const more = reasons.length === 0 ? '' : ` It said: ${reasons.slice(0, 5).join(' ').slice(0, 500)}`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${shownRemote(remote)} does not take the commit on ${branch}: ${refusal}.${more} Where a rule protects the branch, use deliver: pull-request.`);
    }
    throw troubleOf(remote, 'push', exitCode, stderr);
}
async function overNetwork(place, remote, args) {
    const { exitCode, stdout, stderr } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__  .c_)(place, args);
    if (exitCode === 0)
        return stdout.toString('utf8').trimEnd();
    throw troubleOf(remote, args[0] ?? '', exitCode, stderr);
}
function troubleOf(remote, verb, exitCode, stderr) {
    const { message } = new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .Qd(`git ${verb}`, exitCode, stderr);
    if (PASSING.test(stderr))
        return new PassingTrouble(message);
    if (REFUSED_LOGIN.test(stderr)) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${shownRemote(remote)} refuses the login: ${message}. The job needs \`permissions: contents: write\`, or a github-token that may write there.`);
    }
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .yo(`${shownRemote(remote)} cannot be reached: ${message}`);
}
function shownRemote(remote) {
    return remote.replace(/\/\/[^/@]*@/, '//');
}


/***/ }),

/***/ 78609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Sb: () => (  LostRace),
    T4: () => (  withRemote),
    df: () => (  commitMessage),
    ty: () => (  trailerOf)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39535);
  var _git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62847);
  var _remote_repository_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51290);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37478);







const IDENTITY = {
    name: 'bakehouse[bot]',
    email: '41898282+github-actions[bot]@users.noreply.github.com',
};
function remoteOf(environment, token, identity = IDENTITY) {
    const repository = environment['GITHUB_REPOSITORY'] ?? '';
    const server = environment['GITHUB_SERVER_URL'] ?? '';
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^https?:\/\/[^\s@]+$/.test(server))
        return null;
    return {
        url: `${withoutTrailing(server, '/')}/${repository}.git`,
        repository,
        apiUrl: environment['GITHUB_API_URL'] ?? 'https://api.github.com',
        token: token === '' ? null : token,
        identity,
    };
}
class LostRace extends _remote_repository_js__WEBPACK_IMPORTED_MODULE_4__  .TC {
}
const MOST_ATTEMPTS = 6;
const FIRST_PAUSE_MS = 500;
async function withRemote(world, target, signal, attempt) {
    const { remote, temporary, environment, sleep, secret } = world;
    if (remote.token !== null) {
        secret(remote.token);
        secret((0,_git_js__WEBPACK_IMPORTED_MODULE_3__  .DQ)(remote.token));
    }
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temporary, `files-of-${target}.git`);
    const place = {
        folder,
        environment: (0,_git_js__WEBPACK_IMPORTED_MODULE_3__  ._K)(environment, remote.url, remote.token),
        ...(signal === undefined ? {} : { signal }),
    };
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    try {
        await (0,_remote_repository_js__WEBPACK_IMPORTED_MODULE_4__  .kJ)(place);
        return await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_6__  .L)(() => attempt(place), (error, attempts) => {
            if (!(error instanceof _remote_repository_js__WEBPACK_IMPORTED_MODULE_4__  .TC))
                return undefined;
            if (attempts < MOST_ATTEMPTS)
                return FIRST_PAUSE_MS * 2 ** (attempts - 1);
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${remote.repository}: tried ${MOST_ATTEMPTS} times, the last time: ${error.message}`);
        }, async (ms) => {
            await sleep(ms);
            signal?.throwIfAborted();
        });
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    }
}
function commitMessage(target, files) {
    const list = files.map(({ rendering }) => `- ${rendering.path}`).join('\n');
    return `Update image ids of ${target}\n\n${list}\n\n${trailerOf(target)}`;
}
function trailerOf(target) {
    return `Bakehouse-Target: ${target}`;
}


/***/ }),

/***/ 76363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    UD: () => (  compare),
    uZ: () => (  MOST_BYTES),
    vN: () => (  shownDifference)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37478);


const LONGEST_SHOWN = 100;
async function compare(tree, renderings) {
    const files = [];
    const problems = [];
    for (const rendering of renderings) {
        try {
            const file = await tree.read(rendering.path);
            const before = file?.bytes ?? null;
            const { content: after, notices } = rendering.render(before);
            const isSame = before !== null && Buffer.compare(before, after) === 0;
            const status = before === null ? 'created' : isSame ? 'unchanged' : 'updated';
            files.push({ rendering, before, after, isExecutable: file?.isExecutable ?? false, status, notices });
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo))
                throw error;
            problems.push({ rendering, message: error.message });
        }
    }
    return { files, problems };
}
function shownDifference({ before, after }) {
    const fresh = linesOf(after);
    if (before === null)
        return { before: null, after: (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__  .hS)(fresh.filter((line) => line !== '').length, 'line') };
    const old = linesOf(before);
    const first = fresh.findIndex((line, index) => line !== old[index]);
    const others = old.length === fresh.length ? fresh.filter((line, index) => line !== old[index]).length - 1 : 0;
    const more = others > 0 ? ` (and ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__  .hS)(others, 'line')} more)` : '';
    return { before: cut(old[first] ?? ''), after: cut(fresh[first] ?? '') + more };
}
function linesOf(bytes) {
    return Buffer.from(bytes)
        .toString('utf8')
        .split(/\r\n|\n|\r/);
}
function cut(line) {
    return (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_1__  .IN)(line.trim(), LONGEST_SHOWN);
}
const MOST_BYTES = 4 * 1024 * 1024;


/***/ })

};
