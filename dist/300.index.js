export const id = 300;
export const ids = [300,435];
export const modules = {

/***/ 35989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finishVerification: () => (/* binding */ finishVerification)
});

// EXTERNAL MODULE: ./.build/core/annotations.js
var annotations = __webpack_require__(31470);
// EXTERNAL MODULE: ./.build/core/deadline.js
var core_deadline = __webpack_require__(39530);
// EXTERNAL MODULE: ./.build/core/process.js
var core_process = __webpack_require__(95713);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/image/leftover.js
var leftover = __webpack_require__(79825);
// EXTERNAL MODULE: ./.build/providers/aws/ec2.js
var ec2 = __webpack_require__(3435);
// EXTERNAL MODULE: ./.build/kitchen/expected-instances.js + 1 modules
var expected_instances = __webpack_require__(52276);
// EXTERNAL MODULE: ./.build/kitchen/instance-left.js
var instance_left = __webpack_require__(31066);
// EXTERNAL MODULE: ./.build/kitchen/instance-state.js
var instance_state = __webpack_require__(30214);
// EXTERNAL MODULE: ./.build/kitchen/marked-containers.js
var marked_containers = __webpack_require__(89194);
;// CONCATENATED MODULE: ./.build/kitchen/kitchen-sweep.js








/** One more moment for what was asked to end before it is killed. */
const GRACE_MS = 10_000;
/**
 * Ends what a run of Test Kitchen left running, destroys its instances by the same configuration, and removes what then
 * still has the run's mark. What cannot be removed is told with the command for it. Nothing without that mark, and no
 * instance that the run did not note, is touched.
 */
async function sweepKitchen(request) {
    await endProcesses(request);
    const destroyed = await destroyInstances(request);
    const kept = (0,instance_state/* containersOf */.Mz)(request.root, request.keep);
    const isEverythingKept = request.keep.length > 0 && instancesOf(request).length === 0;
    const hasDocker = request.entries.some(({ kind }) => kind === 'instance');
    const marked = hasDocker && !isEverythingKept ? await (0,marked_containers/* sweepMarked */.T)(request.kitchen.environment, request.mark, kept) : [];
    return [...destroyed, ...marked, ...(isEverythingKept ? [] : await sweepServers(request))];
}
async function endProcesses({ entries, isAsked, wait, deadline, mark, keep }) {
    const ended = new Set(entries.flatMap((entry) => (entry.kind === 'ended' ? [entry.pid] : [])));
    const started = entries.flatMap((entry) => (entry.kind === 'process' ? [entry.process] : []));
    const running = async () => {
        const states = await Promise.all(started.map(async (one) => !ended.has(one.pid) && (await (0,core_process/* isRunning */.W_)(one.pid, one.startTime))));
        return started.filter((_, index) => states[index] === true);
    };
    const areOver = async () => (await running()).length === 0;
    if (!isAsked)
        for (const { pid } of await running())
            (0,core_process/* sendSignal */.vG)(pid, 'SIGTERM');
    await (0,core_process/* waitUntil */.a0)(areOver, Math.min(wait, deadline));
    for (const { pid } of await running())
        (0,core_process/* sendSignal */.vG)(pid, 'SIGKILL', true);
    // Commands of Test Kitchen have sessions of their own; the mark in their environment finds them. What a kept instance
    // needs (a hypervisor) may be among them.
    if (keep.length > 0)
        return;
    const strays = (0,core_process/* processesMarked */.w4)(core_process/* MARK */.M$, mark);
    for (const pid of strays)
        (0,core_process/* sendSignal */.vG)(pid, 'SIGTERM');
    if (strays.length === 0)
        return;
    await (0,core_process/* waitUntil */.a0)(async () => (0,core_process/* processesMarked */.w4)(core_process/* MARK */.M$, mark).length === 0, Math.min(Date.now() + GRACE_MS, deadline));
    for (const pid of (0,core_process/* processesMarked */.w4)(core_process/* MARK */.M$, mark))
        (0,core_process/* sendSignal */.vG)(pid, 'SIGKILL');
}
/** Instances to destroy, by the configuration that they were made with. */
function instancesOf({ entries, keep }) {
    const found = new Map();
    for (const entry of entries) {
        if (entry.kind === 'instance' && entry.config !== null && !keep.includes(entry.instance)) {
            found.set(entry.instance, entry.config);
        }
    }
    return [...found];
}
async function destroyInstances(request) {
    const isThere = ([name]) => (0,instance_state/* readInstanceState */.v4)(request.root, name).exists;
    const all = instancesOf(request);
    // One start of Ruby for all, in which Test Kitchen minds the drivers that do one at a time; when a hook of one ends it
    // for all, each is tried by itself.
    for (const config of new Set(all.map(([, path]) => path))) {
        const names = all.filter((one) => one[1] === config && isThere(one)).map(([name]) => name);
        if (names.length > 0)
            await destroy(request, config, `^(${names.map(escaped).join('|')})$`, names.length);
        for (const name of names) {
            if (names.length > 1 && isThere([name, config]))
                await destroy(request, config, name, 1);
        }
    }
    return all.filter(isThere).map(([name]) => (0,instance_left/* instanceLeft */.r)(name));
}
async function destroy(request, config, which, count) {
    const { kitchen, root, mark, folder, deadline } = request;
    if (Date.now() >= deadline)
        return;
    const [program, ...words] = kitchen.command;
    const output = (0,external_node_path_.join)(folder, 'sweep.log');
    const child = (0,core_process/* startDetached */.tG)({
        program,
        args: [...words, 'destroy', which, `--concurrency=${Math.min(count, 4)}`, '--no-color'],
        cwd: root,
        environment: { ...kitchen.environment, ...(0,expected_instances/* configurationEnvironment */.mL)(config), [core_process/* MARK */.M$]: mark },
        stdout: output,
        stderr: output,
    });
    let isOver = false;
    const noted = (async () => {
        await child.exit;
        isOver = true;
    })();
    if (await (0,core_process/* waitUntil */.a0)(async () => isOver, deadline))
        await noted;
    else
        (0,core_process/* sendSignal */.vG)(child.pid, 'SIGTERM');
}
function escaped(name) {
    return name.replaceAll(/[^A-Za-z0-9_]/g, String.raw `\$&`);
}
/** EC2 instances whose id the run noted, and which have its mark: the id alone was read from the repository's folder. */
async function sweepServers({ entries, mark, connect = ec2.connectEc2, }) {
    const noted = entries.filter((entry) => entry.kind === 'ec2-instance');
    const found = [];
    for (const region of new Set(noted.map((entry) => entry.region))) {
        const ids = [...new Set(noted.flatMap((entry) => (entry.region === region ? [entry.id] : [])))];
        const command = `aws ec2 terminate-instances --region ${region} --instance-ids ${ids.join(' ')}`;
        found.push(...(await (0,leftover/* listLeftovers */.h)(ids.join(', '), command, terminateMarked(await connect(region), ids, mark))));
    }
    return found;
}
async function terminateMarked(ec2, ids, mark) {
    const found = [];
    for (const { InstanceId: id, Tags, State } of await ec2.instancesById(ids)) {
        if (id === undefined || State?.Name === 'shutting-down')
            continue;
        const base = { kind: 'instance', id, region: ec2.region };
        if (Tags?.some(({ Key, Value }) => Key === 'bakehouse:mark' && Value === mark) === true) {
            await ec2.terminate([id]);
            found.push({ ...base, state: 'removed', reason: "it has this run's own mark", command: null });
        }
        else {
            const reason = "the state of an instance names it, but it lacks this run's mark";
            const command = `aws ec2 terminate-instances --region ${ec2.region} --instance-ids ${id}`;
            found.push({ ...base, state: 'left', reason, command });
        }
    }
    return found;
}

// EXTERNAL MODULE: ./.build/kitchen/repository-traces.js
var repository_traces = __webpack_require__(39036);
// EXTERNAL MODULE: ./.build/kitchen/script-sweep.js
var script_sweep = __webpack_require__(95107);
// EXTERNAL MODULE: ./.build/actions/kitchen-verify/journal.js
var kitchen_verify_journal = __webpack_require__(32902);
;// CONCATENATED MODULE: ./.build/actions/kitchen-verify/post.js







/**
 * After a cancel, or when the main step was killed: ends what runs, destroys the instances, and names what stays. Always: what
 * Kitchen and its like left in the repository goes, unless it was there before. Reads no inputs.
 */
async function finishVerification(host) {
    const found = (0,kitchen_verify_journal/* readJournal */.a0)(host, host.state('journal'));
    if (found === undefined)
        return;
    const { folder, journal } = found;
    if (journal !== undefined) {
        const leftovers = journal.phase === 'done' ? [] : await host.group('Clean-up', () => sweep(host, folder.path, journal));
        const bounds = { workspace: host.workspace, folder: folder.path };
        const traces = journal.traces.flatMap((one) => (0,repository_traces/* removeTraces */.d3)(one, bounds)).filter(({ state }) => state === 'left');
        tell(host, journal, [...leftovers, ...traces]);
    }
    (0,kitchen_verify_journal/* removeVerifyFolder */.O)(folder);
}
async function sweep(host, folder, journal) {
    const deadline = (0,core_deadline/* jobDeadline */.g)(host, Date.now());
    const isAsked = journal.phase === 'stopping';
    // On a terminal main and post are one process.
    if (journal.main.pid !== process.pid && (await (0,core_process/* isRunning */.W_)(journal.main.pid, journal.main.startTime))) {
        (0,core_process/* sendSignal */.vG)(journal.main.pid, 'SIGKILL');
        host.info('The main step was still there; it was ended.');
    }
    const { entries, subject, mark, environment, root, kitchen } = journal;
    if (journal.engine === 'script') {
        return (0,script_sweep/* sweepScript */.g)({ entries, subject, mark, environment, folder, wait: deadline.wait });
    }
    if (kitchen === null)
        return [];
    return sweepKitchen({
        entries,
        kitchen,
        root,
        mark,
        folder,
        keep: journal.destroy === 'never' ? entries.flatMap((one) => (one.kind === 'instance' ? [one.instance] : [])) : [],
        isAsked,
        wait: deadline.wait,
        deadline: deadline.end,
    });
}
function tell(host, { subject, phase }, leftovers) {
    const left = leftovers.filter(({ state }) => state === 'left');
    for (const { kind, id, command } of left) {
        host.info(`Left: ${kind} ${id}${command === null ? '' : `; remove it with: ${command}`}`);
    }
    for (const { kind, id } of leftovers.filter(({ state }) => state === 'removed'))
        host.info(`Removed: ${kind} ${id}`);
    if (phase !== 'done') {
        host.info(`Cleaned up after ${subject.leg}: ${leftovers.length - left.length} removed, ${left.length} left.`);
    }
    (0,annotations/* annotateAll */.u)(host, left.map(({ kind, id, command }) => ({
        level: 'warning',
        title: 'Left behind',
        message: `${kind} ${id}${command === null ? '' : `; remove it with: ${command}`}`,
    })));
}


/***/ }),

/***/ 39530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ jobDeadline)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _job_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6584);




/** From the cancel on, the runner gives all post steps together 285 s (JobDispatcher.cs: 5 min less 15 s). */
const WAIT_MS = 180_000;
const END_MS = 260_000;
/**
 * One for the whole job, since its post steps share what the runner leaves: it counts from the first leg that noticed
 * the cancel. Kept in a file, which the first one makes.
 */
function jobDeadline(host, now) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_job_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .jobFolder */ .O)(host), 'cancelled-at');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_job_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .jobFolder */ .O)(host), { recursive: true, mode: 0o700 });
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, String(now), { flag: 'wx', mode: 0o600 });
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) !== 'EEXIST')
            throw error;
    }
    const noted = Number((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
    // Empty while another leg is just writing it: then the file's own time is the moment.
    const at = Number.isFinite(noted) && noted > 0 ? Math.min(noted, now) : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).mtimeMs;
    return { wait: at + WAIT_MS, end: at + END_MS };
}


/***/ }),

/***/ 8071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ groupedBy)
/* harmony export */ });
/** The items by what `keyOf` says of each, in their order: Map.groupBy, which Node 20 does not have. */
function groupedBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ }),

/***/ 89046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
/** The name that was probably meant: the nearest by edit distance, when it is near at all. */
function nearestName(given, names) {
    const ranked = names
        .map((name) => ({ name, distance: editDistance(given.toLowerCase(), name.toLowerCase()) }))
        .sort((a, b) => a.distance - b.distance);
    const best = ranked[0];
    return best !== undefined && best.distance <= Math.max(2, Math.floor(given.length / 3)) ? best.name : undefined;
}
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 3435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectEc2: () => (/* binding */ connectEc2)
/* harmony export */ });
/** What EC2 takes in one filter. */
const VALUES_PER_FILTER = 200;
/** Unpaginated, EC2 may refuse an account with very many images. */
const IMAGES_PER_PAGE = 1000;
/**
 * Connects with the standard credential chain and endpoint variables (AWS_ENDPOINT_URL_EC2). The SDK is loaded only
 * here: it costs a fifth of a second.
 * @param settings of the client, over those: another endpoint, other credentials
 */
async function connectEc2(region, settings = {}) {
    const sdk = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(193)]).then(__webpack_require__.t.bind(__webpack_require__, 35193, 19));
    const client = new sdk.EC2Client({ region, maxAttempts: 6, retryMode: 'adaptive', ...settings });
    const LIVE = ['pending', 'running', 'shutting-down', 'stopping', 'stopped'];
    const named = (name, values) => ({
        Name: name,
        Values: [...values],
    });
    const instances = async (filters) => {
        const found = [];
        const pages = sdk.paginateDescribeInstances({ client }, { Filters: [...filters, named('instance-state-name', LIVE)] });
        for await (const page of pages)
            for (const one of page.Reservations ?? [])
                found.push(...(one.Instances ?? []));
        return found;
    };
    const images = async (filter) => (await client.send(new sdk.DescribeImagesCommand({ Owners: ['self'], Filters: [filter] }))).Images ?? [];
    const allImages = async (owner, filters) => {
        const found = [];
        const pages = sdk.paginateDescribeImages({ client, pageSize: IMAGES_PER_PAGE }, { Owners: [owner], Filters: filters });
        for await (const page of pages)
            found.push(...(page.Images ?? []));
        return found;
    };
    return {
        region,
        imagesById: (ids) => images(named('image-id', ids)),
        imagesByName: (names) => images(named('name', names)),
        imagesByTag: async (name, values) => {
            const found = [];
            for (let start = 0; start < values.length; start += VALUES_PER_FILTER) {
                const some = values.slice(start, start + VALUES_PER_FILTER);
                found.push(...(await allImages('self', [named(`tag:${name}`, some)])));
            }
            return found;
        },
        availableImages: (owner, filters) => allImages(owner, [
            ...Object.entries(filters).map(([name, value]) => named(name, [value])),
            named('state', ['available']),
        ]),
        tag: async (ids, tags) => {
            const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
            await client.send(new sdk.CreateTagsCommand({ Resources: [...ids], Tags: list }));
        },
        hasDefaultVpc: async () => {
            const found = await client.send(new sdk.DescribeVpcsCommand({ Filters: [named('is-default', ['true'])] }));
            return (found.Vpcs ?? []).length > 0;
        },
        // By filter, not by name: a name that is not there is then no error.
        keyPairs: async (names) => {
            const found = await client.send(new sdk.DescribeKeyPairsCommand({ Filters: [named('key-name', names)] }));
            return (found.KeyPairs ?? []).flatMap(({ KeyName }) => KeyName ?? []);
        },
        instancesByKeyPair: (names) => instances([named('key-name', names)]),
        instancesById: (ids) => instances([named('instance-id', ids)]),
        securityGroups: async (names) => {
            const found = await client.send(new sdk.DescribeSecurityGroupsCommand({ Filters: [named('group-name', names)] }));
            return (found.SecurityGroups ?? []).flatMap(({ GroupId }) => GroupId ?? []);
        },
        freeVolumes: async (ids) => {
            const filters = [named('volume-id', ids), named('status', ['available'])];
            const found = await client.send(new sdk.DescribeVolumesCommand({ Filters: filters }));
            return (found.Volumes ?? []).flatMap(({ VolumeId }) => VolumeId ?? []);
        },
        terminate: async (ids) => {
            await client.send(new sdk.TerminateInstancesCommand({ InstanceIds: [...ids] }));
        },
        deleteKeyPair: async (name) => {
            await client.send(new sdk.DeleteKeyPairCommand({ KeyName: name }));
        },
        deleteSecurityGroup: async (id) => {
            await client.send(new sdk.DeleteSecurityGroupCommand({ GroupId: id }));
        },
        deleteVolume: async (id) => {
            await client.send(new sdk.DeleteVolumeCommand({ VolumeId: id }));
        },
        deregister: async (id) => {
            await client.send(new sdk.DeregisterImageCommand({ ImageId: id }));
        },
        deleteSnapshot: async (id) => {
            await client.send(new sdk.DeleteSnapshotCommand({ SnapshotId: id }));
        },
    };
}


/***/ })

};
