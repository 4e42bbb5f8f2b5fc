export const id = 7495;
export const ids = [7495];
export const modules = {

/***/ 32902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fs: () => (  beginJournal),
    O: () => (  removeVerifyFolder),
    a0: () => (  readJournal),
    gt: () => (  createVerifyFolder)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2503);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _core_files_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74555);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56408);
  var _providers_providers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(410);
  var _kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62544);









const running = zod__WEBPACK_IMPORTED_MODULE_8__  .Ikc({ pid: zod__WEBPACK_IMPORTED_MODULE_8__  .aig().int(), startTime: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP() });
const texts = zod__WEBPACK_IMPORTED_MODULE_8__  .g1P(zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_8__  .YjP());
const entry = zod__WEBPACK_IMPORTED_MODULE_8__  .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_8__  .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_8__  .euz('process'), process: running, instance: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_8__  .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_8__  .euz('ended'), pid: zod__WEBPACK_IMPORTED_MODULE_8__  .aig().int() }),
    zod__WEBPACK_IMPORTED_MODULE_8__  .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_8__  .euz('instance'), instance: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(), config: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP().nullable() }),
    zod__WEBPACK_IMPORTED_MODULE_8__  .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_8__  .euz('started'), provider: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(), region: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP() }),
]);
const entryOfOld = zod__WEBPACK_IMPORTED_MODULE_8__  .KCZ([
    entry,
    ..._providers_providers_js__WEBPACK_IMPORTED_MODULE_6__.providers.flatMap(({ name, firstJournals }) => firstJournals === undefined
        ? []
        : [
            firstJournals.started.transform(({ region, id }) => ({ kind: 'started', provider: name, region, id })),
        ]),
]);
const journal = zod__WEBPACK_IMPORTED_MODULE_8__  .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_8__  .euz('bakehouse/verify-journal/2'),
    phase: zod__WEBPACK_IMPORTED_MODULE_8__  .k5n(['running', 'stopping', 'done']),
    main: running,
    engine: zod__WEBPACK_IMPORTED_MODULE_8__  .k5n(['kitchen', 'script']),
    mark: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP().regex(/^[0-9a-f]{32}$/),
    root: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(),
    destroy: zod__WEBPACK_IMPORTED_MODULE_8__  .k5n(['always', 'passing', 'never']),
    subject: zod__WEBPACK_IMPORTED_MODULE_8__  .Ikc({
        leg: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(),
        slug: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(),
        provider: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(),
        region: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(),
        account: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP().nullable(),
        id: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(),
        reference: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(),
        files: zod__WEBPACK_IMPORTED_MODULE_8__  .YOg(zod__WEBPACK_IMPORTED_MODULE_8__  .YjP()),
    }),
    environment: texts,
    kitchen: zod__WEBPACK_IMPORTED_MODULE_8__  .Ikc({
        command: zod__WEBPACK_IMPORTED_MODULE_8__  .PVZ([zod__WEBPACK_IMPORTED_MODULE_8__  .YjP()]).rest(zod__WEBPACK_IMPORTED_MODULE_8__  .YjP()),
        version: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP(),
        environment: texts,
        gemfileLock: zod__WEBPACK_IMPORTED_MODULE_8__  .YjP().nullable(),
    })
        .nullable(),
    entries: zod__WEBPACK_IMPORTED_MODULE_8__  .YOg(entry),
    traces: zod__WEBPACK_IMPORTED_MODULE_8__  .YOg(_kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_7__  .d7),
});
const journals = zod__WEBPACK_IMPORTED_MODULE_8__  .KCZ([
    journal,
    journal
        .extend({ schema: zod__WEBPACK_IMPORTED_MODULE_8__  .euz('bakehouse/verify-journal/1'), entries: zod__WEBPACK_IMPORTED_MODULE_8__  .YOg(entryOfOld) })
        .transform((old) => ({ ...old, schema: 'bakehouse/verify-journal/2' })),
]);
function createVerifyFolder(host) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__  .OW)(host), `v-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(path, { recursive: true, mode: 0o700 });
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yo(`The runner's temporary folder ${host.temporary} cannot be written (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .$N)(error) ?? (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .bD)(error)}). ` +
            'Free or mount it writable; RUNNER_TEMP names it.');
    }
    return { path, journal: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'journal.json') };
}
function beginJournal(host, folder, known) {
    const first = {
        schema: 'bakehouse/verify-journal/2',
        phase: 'running',
        kitchen: null,
        entries: [],
        traces: [],
    };
    try {
        host.saveState('journal', folder.journal);
        return new JournalFile(folder, { ...first, ...known, entries: [], traces: [] });
    }
    catch (error) {
        removeVerifyFolder(folder);
        throw error;
    }
}
function removeVerifyFolder({ path }) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { recursive: true, force: true });
}
class JournalFile {
    #path;
    #value;
    constructor(folder, value) {
        this.#path = folder.journal;
        this.#value = value;
        this.#write();
    }
    get value() {
        return this.#value;
    }
    change(changes) {
        this.#value = { ...this.#value, ...changes };
        this.#write();
    }
    changeIfPossible(changes) {
        try {
            this.change(changes);
        }
        catch {
        }
    }
    note(one) {
        const changes = { entries: [...this.#value.entries, entry.parse(one)] };
        if (one.kind === 'instance')
            this.change(changes);
        else
            this.changeIfPossible(changes);
    }
    #write() {
        (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__  .vK)(this.#path, JSON.stringify(this.#value));
    }
}
function readJournal(host, path) {
    if (path === '' || !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)))
        return undefined;
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__  .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__  .OW)(host)), folder) || !/^v-[0-9a-f]{8}$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder))) {
        throw new Error(`the journal ${path} lies outside of ${(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__  .OW)(host)}`);
    }
    const found = { path: folder, journal: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'journal.json') };
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
        return { folder: found, journal: undefined };
    return { folder: found, journal: journals.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8'))) };
}


/***/ }),

/***/ 12084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fm: () => (  effectiveSection),
    VI: () => (  kitchenBlocks),
    rd: () => (  blockFor),
    yX: () => (  combined)
  });
  var _config_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62904);
  var _outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4665);


const sections = ['driver', 'transport', 'provisioner', 'verifier'];
class ConfigBlock {
    label;
    name;
    #map;
    constructor(label, name, map) {
        this.label = label;
        this.name = name;
        this.#map = map;
    }
    get map() {
        return this.#map;
    }
    get(path) {
        return (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .mz)(this.#map, path);
    }
    set(path, value) {
        this.#map = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .RV)(this.#map, path, value);
    }
    remove(path) {
        const parent = this.get(path.slice(0, -1));
        const last = path.at(-1);
        if (last === undefined || !(0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .VX)(parent) || !parent.has(last))
            return;
        const rest = new Map([...parent].filter(([key]) => key !== last));
        if (path.length === 1)
            this.#map = rest;
        else
            this.set(path.slice(0, -1), rest);
    }
}
function kitchenBlocks(config, where) {
    const top = new Map([...config].filter(([key]) => key !== 'platforms' && key !== 'suites'));
    return {
        top: new ConfigBlock('the top level', '', normalized(top, 'the top level', where)),
        platforms: named(config, 'platforms', 'platform', where),
        suites: named(config, 'suites', 'suite', where),
    };
}
function combined(top, platforms, suites) {
    return new Map([
        ...top.map,
        ['platforms', platforms.map(({ map }) => map)],
        ['suites', suites.map(({ map }) => map)],
    ]);
}
function effectiveSection(chain, section) {
    return chain
        .map((block) => block.get([section]))
        .filter(_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .VX)
        .reduceRight(_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .Y_, new Map());
}
function blockFor(chain, paths) {
    return chain.find((block) => paths.some((path) => block.get(path) !== undefined)) ?? chain[1];
}
function named(config, key, noun, where) {
    const list = config.get(key);
    if (list === undefined || list === null)
        return [];
    if (!Array.isArray(list)) {
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_1__  .b('config', `${where}: \`${key}\` must be a list, each with a \`name\`, but is ${kindOf(list)}.`);
    }
    return list.map((item, index) => {
        const name = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .mz)(item, ['name']);
        const text = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .ws)(name);
        if (!(0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .VX)(item) || text === undefined || text === '') {
            throw new _outcome_js__WEBPACK_IMPORTED_MODULE_1__  .b('config', `${where}: \`${key}[${index}]\` must be an object with a \`name\`, but is ${kindOf(item)}${(0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .VX)(item) ? ' without one' : ''}.`);
        }
        const label = `${noun} ${text}`;
        return new ConfigBlock(label, text, normalized(item, label, where));
    });
}
function normalized(block, label, where) {
    const result = new Map(block);
    for (const section of sections) {
        const value = result.get(section);
        if (value === undefined)
            continue;
        result.set(section, sectionMap(value, 'name', () => `${where}: \`${section}\` of ${label}`));
    }
    const under = (section, value) => {
        result.set(section, (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .Y_)(value, sectionOf(result, section)));
    };
    const legacy = block.get('driver_config');
    if (legacy !== undefined)
        under('driver', sectionMap(legacy, 'name', () => `${where}: \`driver_config\` of ${label}`));
    const plugin = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .ws)(block.get('driver_plugin'));
    if (plugin !== undefined)
        under('driver', new Map([['name', plugin]]));
    const busser = block.get('busser');
    if (busser !== undefined) {
        const version = sectionMap(busser, 'version', () => `${where}: \`busser\` of ${label}`);
        under('verifier', (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .Y_)(new Map([['name', 'busser']]), version));
    }
    for (const key of ['driver_config', 'driver_plugin', 'busser'])
        result.delete(key);
    return result;
}
function sectionOf(block, section) {
    const value = block.get(section);
    return (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .VX)(value) ? value : new Map();
}
function sectionMap(value, key, what) {
    if ((0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .VX)(value))
        return value;
    if (value === null)
        return new Map();
    const text = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .ws)(value);
    if (text === undefined)
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_1__  .b('config', `${what()} must be a name or an object, but is ${kindOf(value)}.`);
    return new Map([[key, (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .W1)(text)]]);
}
function kindOf(value) {
    if (value === null)
        return 'empty';
    if ((0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .VX)(value))
        return 'an object';
    return Array.isArray(value) ? 'a list' : `the string ${JSON.stringify((0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__  .ws)(value))}`;
}


/***/ }),

/***/ 62904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    RV: () => (  withMember),
    UF: () => (  readConfigYaml),
    V7: () => (  PlainScalar),
    VX: () => (  isConfigMap),
    W1: () => (  configOf),
    Xs: () => (  renderConfig),
    Y_: () => (  mergedMaps),
    mz: () => (  memberAt),
    ws: () => (  scalarText)
  });
  var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

class PlainScalar {
    yaml;
    text;
    constructor(yaml, text) {
        this.yaml = yaml;
        this.text = text;
    }
}
const MOST_ALIASES = 2000;
const MOST_DEPTH = 100;
function readConfigYaml(text) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseDocument)(text, {
        version: '1.1',
        schema: 'yaml-1.1',
        customTags: (tags) => tags.filter((tag) => typeof tag !== 'object' || tag.tag !== 'tag:yaml.org,2002:timestamp'),
        logLevel: 'silent',
        merge: false,
        uniqueKeys: false,
        prettyErrors: false,
    });
    const [error] = document.errors;
    if (error !== undefined)
        throw new Error(error.message);
    return valueOf(document.contents, { document, aliases: 0 }, 0);
}
function valueOf(node, reading, depth) {
    if (depth > MOST_DEPTH)
        throw new Error('it is nested too deeply');
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__  .Vj)(node)) {
        reading.aliases += 1;
        if (reading.aliases > MOST_ALIASES)
            throw new Error(`it has more than ${MOST_ALIASES} aliases`);
        return valueOf(node.resolve(reading.document), reading, depth + 1);
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__  .jh)(node)) {
        return new Map(node.items.map(({ key, value }) => [
            scalarText(valueOf(key, reading, depth + 1)) ?? '',
            valueOf(value, reading, depth + 1),
        ]));
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__  .oP)(node))
        return node.items.map((item) => valueOf(item, reading, depth + 1));
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__  .jn)(node) ? scalarOf(node) : null;
}
function scalarOf(node) {
    const { value, source = '' } = node;
    if (node.tag === '!ruby/symbol')
        return symbolOf(String(value));
    if (typeof value === 'string') {
        if (node.type === 'PLAIN' && node.tag === undefined && /^:./.test(value))
            return symbolOf(value.slice(1));
        return node.tag === '!binary' ? new PlainScalar(`!binary ${quoted(value)}`, value) : value;
    }
    if (typeof value === 'number' || typeof value === 'bigint')
        return new PlainScalar(source, source);
    if (typeof value === 'boolean')
        return value;
    return null;
}
function symbolOf(name) {
    return new PlainScalar(`!ruby/symbol ${quoted(name)}`, name);
}
function configOf(value) {
    if (value instanceof PlainScalar || value === null)
        return value;
    if (typeof value === 'string' || typeof value === 'boolean')
        return value;
    if (typeof value === 'number')
        return new PlainScalar(String(value), String(value));
    if (Array.isArray(value))
        return value.map(configOf);
    if (typeof value !== 'object')
        return null;
    const entries = value instanceof Map ? [...value] : Object.entries(value);
    return new Map(entries.filter(([, member]) => member !== undefined).map(([key, member]) => [String(key), configOf(member)]));
}
function isConfigMap(value) {
    return value instanceof Map;
}
function scalarText(value) {
    if (typeof value === 'string')
        return value;
    if (value instanceof PlainScalar)
        return value.text;
    return typeof value === 'boolean' ? String(value) : undefined;
}
function memberAt(value, path) {
    let current = value;
    for (const step of path)
        current = isConfigMap(current) ? current.get(step) : undefined;
    return current;
}
function withMember(value, path, member) {
    const [step, ...rest] = path;
    const map = isConfigMap(value) ? value : new Map();
    if (step === undefined)
        return map;
    return new Map([...map, [step, rest.length === 0 ? member : withMember(map.get(step), rest, member)]]);
}
function mergedMaps(under, over) {
    const merged = new Map(under);
    for (const [key, value] of over) {
        const old = merged.get(key);
        merged.set(key, isConfigMap(old) && isConfigMap(value) ? mergedMaps(old, value) : value);
    }
    return merged;
}
function renderConfig(value, indent = '') {
    const deeper = `${indent}  `;
    if (isConfigMap(value)) {
        if (value.size === 0)
            return '{}';
        const members = [...value].map(([key, member]) => `${deeper}${quoted(key)}: ${renderConfig(member, deeper)}`);
        return `{\n${members.join(',\n')}\n${indent}}`;
    }
    if (value instanceof PlainScalar)
        return value.yaml;
    if (typeof value === 'string')
        return quoted(value);
    if (value === null || typeof value === 'boolean')
        return String(value);
    if (value.length === 0)
        return '[]';
    return `[\n${value.map((item) => `${deeper}${renderConfig(item, deeper)}`).join(',\n')}\n${indent}]`;
}
function quoted(text) {
    return JSON.stringify(text.replaceAll('<%', '<%%')).replaceAll(/[^\n -~]/gu, (character) => {
        const code = character.codePointAt(0) ?? 0;
        const digits = code.toString(16);
        return code > 0xffff ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
    });
}


/***/ }),

/***/ 50407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    HD: () => (  obstacleOf),
    Ob: () => (  imagePlacements),
    U0: () => (  knownDriver),
    gB: () => (  serialDrivers),
    ik: () => (  place)
  });
  var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12084);
  var _config_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62904);
  var _reach_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89795);



const imagelessDrivers = new Set([_reach_js__WEBPACK_IMPORTED_MODULE_2__  .r, 'exec', 'dummy']);
function knownDriver(name, providers) {
    const own = providers.flatMap((provider) => (provider.kitchen?.drivers ?? []).flatMap((driver) => (driver.name === name ? [{ driver, provider }] : [])));
    const [first] = own;
    return first === undefined ? undefined : { ...first.driver, providers: own.map(({ provider }) => provider.name) };
}
function serialDrivers(providers) {
    const drivers = providers.flatMap(({ kitchen }) => kitchen?.drivers ?? []);
    return new Set([_reach_js__WEBPACK_IMPORTED_MODULE_2__  .r, ...drivers.flatMap(({ name, isSerial }) => (isSerial === true ? [name] : []))]);
}
function obstacleOf({ providers, image, subject, imageKey, unique }, chain, driver) {
    if (!image || imagelessDrivers.has(driver))
        return null;
    const known = knownDriver(driver, providers);
    if (known === undefined) {
        if (imageKey !== '')
            return null;
        return {
            kind: 'mistake',
            reason: `which option of its driver ${driver} chooses the image is not known here; name it in the input "image-key"`,
        };
    }
    if (!known.providers.includes(subject.provider)) {
        return { kind: 'mismatch', reason: `its driver ${driver} runs images of ${known.providers.join(' or ')}` };
    }
    const { regionKey } = known;
    const region = regionKey === undefined ? undefined : (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__  .ws)((0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__  .Fm)(chain, 'driver').get(regionKey));
    const settings = known.settings(subject, { unique, region });
    return settings.kind === 'refused' ? { kind: 'mistake', reason: settings.reason } : null;
}
function imagePlacements({ providers, image, subject, imageKey, unique }, chain, driver) {
    if (!image || imagelessDrivers.has(driver))
        return [];
    const known = knownDriver(driver, providers);
    const keys = known?.keys ?? [];
    const settings = known?.settings(subject, { unique, region: undefined });
    const own = settings?.kind === 'settings' ? settings.settings : [];
    const pairs = imageKey === '' ? own : [[imageKey, subject.reference], ...own.filter(([key]) => !keys.includes(key))];
    return pairs.map(([key, value]) => {
        const deciding = imageKey === '' && keys.includes(key) ? keys : [key];
        const block = (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__  .rd)(chain, deciding.map((name) => ['driver', name]));
        return { key, value, block, replaced: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__  .ws)(block.get(['driver', key])) ?? null };
    });
}
function place(placements, chain, driver) {
    for (const { block, key, value } of placements)
        block.set(['driver', key], value);
    if (driver === undefined || !placements.some(({ key }) => driver.keys.includes(key)))
        return;
    for (const block of chain)
        for (const key of driver.contrary)
            block.remove(['driver', key]);
}


/***/ }),

/***/ 97162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  mL: () => (  configurationEnvironment),
  bY: () => (  expectedInstances),
  ND: () => (  listInstances)
});


var errors = __webpack_require__(8005);
var values = __webpack_require__(1252);
var wording = __webpack_require__(37478);
var outcome = __webpack_require__(4665);
var platform_filter = __webpack_require__(51032);
var drivers = __webpack_require__(50407);
var gems = __webpack_require__(86759);
;// CONCATENATED MODULE: ./.build/kitchen/config/plugin-problem.js


const GEMS = new Map([
    ['transport speedy_ssh', 'kitchen-transport-speedy'],
    ['transport rsync', 'kitchen-transport-rsync'],
    ['provisioner ansible_playbook', 'kitchen-ansible'],
    ['provisioner puppet_apply', 'kitchen-puppet'],
    ['provisioner puppet_agent', 'kitchen-puppet'],
    ['provisioner salt_solo', 'kitchen-salt'],
    ['verifier inspec', 'kitchen-inspec'],
    ['verifier cinc_auditor', 'kitchen-cinc-auditor --source https://rubygems.cinc.sh'],
    ['verifier serverspec', 'kitchen-verifier-serverspec'],
    ['verifier pester', 'kitchen-pester'],
    ['verifier awspec', 'kitchen-verifier-awspec'],
]);
function pluginProblem(stderr, kitchen, providers) {
    const message = /^>+ Message: (.*)$/m.exec(stderr)?.[1] ??
        stderr.split('\n').find((line) => line.trim() !== '') ??
        'it said nothing';
    const [, name, kind] = /Could not load the '([^']*)' (\w+)(?: from the load path)?\./.exec(message) ?? [];
    if (name === undefined || kind === undefined)
        return `Test Kitchen cannot list its instances: ${message.slice(0, 500)}`;
    const known = /Did you mean: (.*?) ?\?/.exec(message.slice(0, 4096))?.[1];
    if (known === undefined)
        return `Test Kitchen cannot load the ${kind} ${JSON.stringify(name)}: ${message.slice(0, 500)}`;
    const asked = `The kitchen file asks for the ${kind} ${JSON.stringify(name)}, which is not installed; there are ${known}.`;
    const gem = gemOf(kind, name, kitchen.version, providers);
    if (gem === undefined)
        return `${asked} If the name is right, install its gem before this step; which one that is, is not known here.`;
    const install = kitchen.gemfileLock === null
        ? `run \`gem install ${gem}\` before this step`
        : `add ${gem.replace(' --source ', ' from ')} to the Gemfile and run bundle install`;
    return `${asked} If the name is right, ${install}.`;
}
function gemOf(kind, name, version, providers) {
    if (kind === 'provisioner' && name.startsWith('chef_') && (0,gems .du)(version, 4))
        return 'kitchen-omnibus-chef';
    if (kind === 'provisioner' && name.startsWith('cinc_'))
        return 'kitchen-cinc';
    const driver = (0,drivers .U0)(name, providers);
    if (driver !== undefined && ['driver', ...(driver.brings ?? [])].includes(kind))
        return driver.gem;
    return GEMS.get(`${kind} ${name}`);
}

var program = __webpack_require__(42839);
;// CONCATENATED MODULE: ./.build/kitchen/config/expected-instances.js







function configurationEnvironment(configuration) {
    return { KITCHEN_YAML: configuration, KITCHEN_LOCAL_YAML: '/dev/null', KITCHEN_GLOBAL_YAML: '/dev/null' };
}
async function listInstances(kitchen, run) {
    const { stdout, stderr, exitCode } = await (0,program .cQ)(kitchen, ['list', '--json', '--no-color'], {
        folder: run.folder,
        environment: configurationEnvironment(run.configuration),
    });
    if (exitCode !== 0)
        throw new outcome .b('config', pluginProblem(stderr, kitchen, run.providers));
    return readList(stdout);
}
function readList(text) {
    let value;
    try {
        value = JSON.parse(text.slice(Math.max(0, text.search(/^\[/m))));
    }
    catch (error) {
        throw new outcome .b('config', `What \`kitchen list --json\` printed cannot be read: ${(0,errors .bD)(error)}.`);
    }
    if (!Array.isArray(value))
        throw new outcome .b('config', 'What `kitchen list --json` printed is no list.');
    return value.map((item) => {
        const member = (name) => {
            const found = typeof item === 'object' && item !== null ? Object.getOwnPropertyDescriptor(item, name)?.value : undefined;
            return typeof found === 'string' ? found : null;
        };
        return {
            instance: member('instance') ?? '',
            driver: member('driver') ?? '',
            provisioner: member('provisioner') ?? '',
            verifier: member('verifier') ?? '',
            transport: member('transport') ?? '',
        };
    });
}
function expectedInstances(planned, listed, selection) {
    const names = planned.map(({ name }) => name);
    const told = listed.map(({ instance }) => instance);
    const unlisted = names.filter((name) => !told.includes(name));
    const unplanned = told.filter((name) => !names.includes(name));
    if (unlisted.length > 0 || unplanned.length > 0) {
        throw new outcome .b('config', `Test Kitchen must have the instances ${names.join(', ')}, but lists ${told.length === 0 ? 'none' : told.join(', ')}. ` +
            'Something makes it read another configuration, or `includes` and `excludes` of a suite differently; write names there instead of expressions.');
    }
    const selected = new Set(selection.length === 0 ? names : selection.flatMap((entry) => selectedBy(entry, names)));
    const expected = planned.filter(({ name }) => selected.has(name));
    refuseCollisions(expected);
    return expected;
}
function refuseCollisions(expected) {
    const byName = (0,values .me)(expected, ({ name }) => name);
    const collisions = [...byName].filter(([, same]) => same.length > 1);
    if (collisions.length === 0)
        return;
    const told = collisions.map(([name, same]) => `${name} (${same.map(({ suite, platform }) => `suite ${suite} on platform ${platform}`).join(', ')})`);
    const isListedTwice = collisions.every(([, same]) => same.every(({ suite, platform }) => suite === same[0]?.suite && platform === same[0]?.platform));
    throw new outcome .b('config', `Test Kitchen gives several instances one name, and so one state and one log: ${told.join('; ')}. ` +
        (isListedTwice
            ? 'A suite or a platform is listed twice; delete one, or name others in the input "instances".'
            : 'It joins suite and platform, writes `-` for `_`, `,` and `/`, and drops dots; name others in the input "instances", or rename one of them.'));
}
function selectedBy(entry, names) {
    if (names.includes(entry))
        return [entry];
    const expression = (0,platform_filter .Z)(entry, '', 'Input "instances"');
    const found = names.filter((name) => expression.test(name));
    if (found.length > 0)
        return found;
    const near = (0,wording .qb)(entry, names);
    throw new outcome .b('config', `Input "instances" must name instances of the kitchen file, or fit some as a regular expression, but ${JSON.stringify(entry)} fits none.` +
        `${near === undefined ? '' : ` Did you mean ${JSON.stringify(near)}?`} There ${names.length === 1 ? 'is' : 'are'} ${names.length === 0 ? 'none' : names.join(', ')}.`);
}


/***/ }),

/***/ 51032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D: () => (  suiteTakes),
    Z: () => (  rubyExpression)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
  var _config_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62904);
  var _outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4665);



function suiteTakes(suite, platform) {
    const includes = entries(suite.get(['includes']));
    if (includes.length > 0)
        return includes.some((entry) => matches(entry, platform, suite.label));
    return !entries(suite.get(['excludes'])).some((entry) => matches(entry, platform, suite.label));
}
function entries(value) {
    if (value === undefined || value === null)
        return [];
    return (Array.isArray(value) ? value : [value]).flatMap((item) => (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__  .ws)(item) ?? []);
}
function matches(entry, platform, suite) {
    const expression = /^\/(.*)\/([ix]*)$/s.exec(entry);
    if (expression === null)
        return entry === platform;
    return rubyExpression(expression[1] ?? '', expression[2] ?? '', `\`includes\` or \`excludes\` of ${suite}`).test(platform);
}
const LONGEST_PATTERN = 1000;
function rubyExpression(pattern, options, what) {
    if (pattern.length > LONGEST_PATTERN) {
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_2__  .b('config', `${what} has ${pattern.length} characters; at most ${LONGEST_PATTERN} are read.`);
    }
    const spaced = options.includes('x')
        ? pattern.replaceAll(/\\.|\[(?:\\.|[^\]\\])*\]|\s+|#.*$/gm, (part) => (/^(?:\s|#)/.test(part) ? '' : part))
        : pattern;
    const translated = spaced
        .replaceAll(/\\A/g, '^')
        .replaceAll(/\\[zZ]/g, '$')
        .replaceAll(/\\h/g, '[0-9a-fA-F]');
    try {
        return new RegExp(translated, options.includes('i') ? 'i' : '');
    }
    catch (error) {
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_2__  .b('config', `${what}: /${pattern}/ is no regular expression that is understood here (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(error)}). Write the names instead.`);
    }
}


/***/ }),

/***/ 89795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D: () => (  putReach),
    r: () => (  PROXY)
  });
  var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12084);
  var _config_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62904);


const PROXY = 'proxy';
function putReach(options, chain) {
    for (const { section, key, value } of options) {
        const path = [section, key];
        const is = typeof value === 'number' ? new _config_value_js__WEBPACK_IMPORTED_MODULE_1__  .V7(String(value), String(value)) : value;
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__  .rd)(chain, [path]).set(path, is);
    }
}


/***/ }),

/***/ 93407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    eE: () => (  subjectEnvironment),
    qp: () => (  notedOf),
    zU: () => (  sweptAt)
  });
  var _image_leftover_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79825);

function notedOf(provider, entries) {
    return entries.flatMap((entry) => entry.kind === 'started' && entry.provider === provider ? [{ region: entry.region, id: entry.id }] : []);
}
async function sweptAt(title, swept) {
    return (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_0__  .h1)(`what was started at ${title}`, null, swept);
}
function subjectEnvironment(subject) {
    return {
        BAKEHOUSE_IMAGE: subject.reference,
        BAKEHOUSE_IMAGE_ID: subject.id,
        BAKEHOUSE_IMAGE_PROVIDER: subject.provider,
        BAKEHOUSE_IMAGE_REGION: subject.region,
        BAKEHOUSE_LEG: subject.leg,
    };
}


/***/ }),

/***/ 80488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DG: () => (  idIn),
    UX: () => (  idsOf),
    v4: () => (  readInstanceState)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _config_config_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62904);




const NONE = {
    exists: false,
    lastAction: null,
    lastError: null,
    textAt: () => null,
    secrets: [],
};
const SECRET = /password|passwd|secret|token|passphrase/i;
function stateFile(root, instance) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, '.kitchen', `${instance}.yml`);
}
function readInstanceState(root, instance) {
    try {
        return parseInstanceState((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(stateFile(root, instance), 'utf8'));
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .$N)(error) === 'ENOENT' || (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__  .$N)(error) === 'ENOTDIR')
            return NONE;
        throw error;
    }
}
function parseInstanceState(text) {
    let state;
    try {
        state = (0,_config_config_value_js__WEBPACK_IMPORTED_MODULE_3__  .UF)(text);
    }
    catch {
        state = null;
    }
    const textAt = (path) => (0,_config_config_value_js__WEBPACK_IMPORTED_MODULE_3__  .ws)((0,_config_config_value_js__WEBPACK_IMPORTED_MODULE_3__  .mz)(state, path)) ?? null;
    return {
        exists: true,
        lastAction: textAt(['last_action']),
        lastError: textAt(['last_error']),
        textAt,
        secrets: (0,_config_config_value_js__WEBPACK_IMPORTED_MODULE_3__  .VX)(state)
            ? [...state].flatMap(([name, value]) => (SECRET.test(name) ? ((0,_config_config_value_js__WEBPACK_IMPORTED_MODULE_3__  .ws)(value) ?? []) : []))
            : [],
    };
}
function idIn(state, instances) {
    for (const path of instances?.idAt ?? []) {
        const id = state.textAt(path);
        if (id !== null)
            return instances?.isId(id) === true ? id : null;
    }
    return null;
}
function idsOf(root, names, side) {
    return names.flatMap((name) => idIn(readInstanceState(root, name), side.instances) ?? []);
}


/***/ }),

/***/ 52102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A_: () => (  isSwept),
    pm: () => (  sweepKitchen),
    rc: () => (  instanceLeft)
  });
  var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94850);
  var _core_files_disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42279);
  var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37478);
  var _core_process_process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63815);
  var _engine_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93407);
  var _config_expected_instances_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97162);
  var _instance_state_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(80488);









const GRACE_MS = 10_000;
const REST_MS = 50_000;
async function sweepKitchen(request) {
    await endProcesses(request);
    await destroyInstances(request);
    const isEverythingKept = request.keep.length > 0 && instancesOf(request).length === 0;
    if (isEverythingKept)
        return [];
    const swept = await sweepStarted(request);
    return [...leftInstances(request, swept), ...swept];
}
async function sweepStarted(request) {
    const { providers, entries, kitchen, mark, root, keep } = request;
    const isBegun = entries.some(({ kind }) => kind === 'instance');
    const swept = await Promise.all(providers.map(async ({ name, title, kitchen: side }) => {
        const noted = (0,_engine_js__WEBPACK_IMPORTED_MODULE_5__  .qp)(name, entries);
        if (side?.sweep === undefined || (!isBegun && noted.length === 0))
            return [];
        const environment = (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__  .E_)(kitchen.environment);
        const kept = (0,_instance_state_js__WEBPACK_IMPORTED_MODULE_7__  .UX)(root, keep, side);
        return (0,_engine_js__WEBPACK_IMPORTED_MODULE_5__  .zU)(title, side.sweep({ mark, environment, noted, kept }));
    }));
    return swept.flat();
}
function leftInstances(request, swept) {
    return instancesOf(request).flatMap(([name]) => {
        const state = (0,_instance_state_js__WEBPACK_IMPORTED_MODULE_7__  .v4)(request.root, name);
        return state.exists && !isSwept(state, swept, request.providers)
            ? [instanceLeft(name, state, request.root, request.providers)]
            : [];
    });
}
async function endProcesses({ entries, isAsked, wait, deadline, mark, keep }) {
    const ended = new Set(entries.flatMap((entry) => (entry.kind === 'ended' ? [entry.pid] : [])));
    const started = entries.flatMap((entry) => (entry.kind === 'process' ? [entry.process] : []));
    const running = async () => {
        const states = await Promise.all(started.map(async (one) => !ended.has(one.pid) && (await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__  .W_)(one.pid, one.startTime))));
        return started.filter((_, index) => states[index] === true);
    };
    const areOver = async () => (await running()).length === 0;
    if (!isAsked)
        for (const { pid } of await running())
            (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__  .vG)(pid, 'SIGTERM');
    await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__  .a0)(areOver, Math.min(wait, deadline));
    for (const { pid } of await running())
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__  .vG)(pid, 'SIGKILL', true);
    if (keep.length > 0)
        return;
    const strays = (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__  .w4)(_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__  .M$, mark);
    for (const pid of strays)
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__  .vG)(pid, 'SIGTERM');
    if (strays.length === 0)
        return;
    await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__  .a0)(async () => (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__  .w4)(_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__  .M$, mark).length === 0, Math.min((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)() + GRACE_MS, deadline));
    for (const pid of (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__  .w4)(_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__  .M$, mark))
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__  .vG)(pid, 'SIGKILL');
}
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
    const isThere = ([name]) => (0,_instance_state_js__WEBPACK_IMPORTED_MODULE_7__  .v4)(request.root, name).exists;
    const all = instancesOf(request);
    for (const config of new Set(all.map(([, path]) => path))) {
        const names = all.filter((one) => one[1] === config && isThere(one)).map(([name]) => name);
        if (names.length > 0)
            await destroy(request, config, `^(${names.map(escaped).join('|')})$`, names.length);
        for (const name of names) {
            if (names.length > 1 && isThere([name, config]))
                await destroy(request, config, name, 1);
        }
    }
}
async function destroy(request, config, which, count) {
    const { kitchen, root, mark, folder, deadline } = request;
    const until = deadline - REST_MS;
    if ((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__  .rj)() >= until)
        return;
    const [program, ...words] = kitchen.command;
    const output = (0,_core_files_disk_js__WEBPACK_IMPORTED_MODULE_3__  .uq)(folder) ? node_os__WEBPACK_IMPORTED_MODULE_0__.devNull : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'sweep.log');
    const child = (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__  .tG)({
        program,
        args: [...words, 'destroy', which, `--concurrency=${Math.min(count, 4)}`, '--no-color'],
        cwd: root,
        environment: { ...kitchen.environment, ...(0,_config_expected_instances_js__WEBPACK_IMPORTED_MODULE_6__  .mL)(config), [_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__  .M$]: mark },
        stdout: output,
        stderr: output,
    });
    let isOver = false;
    const noted = (async () => {
        await child.exit;
        isOver = true;
    })();
    if (await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__  .a0)(async () => isOver, until))
        return await noted;
    (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__  .vG)(child.pid, 'SIGKILL', true);
    for (const pid of (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__  .w4)(_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__  .M$, mark))
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__  .vG)(pid, 'SIGKILL');
}
function escaped(name) {
    return name.replaceAll(/[^A-Za-z0-9_]/g, String.raw `\$&`);
}
function instanceLeft(name, state, root, providers) {
    const removals = providers.flatMap(({ kitchen: side }) => {
        const id = (0,_instance_state_js__WEBPACK_IMPORTED_MODULE_7__  .DG)(state, side?.instances);
        return id === null ? [] : (side?.instances?.removal?.(id) ?? []);
    });
    return {
        kind: 'instance',
        id: name,
        region: null,
        state: 'left',
        reason: 'Test Kitchen could not destroy it',
        command: removals[0] ?? `cd ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_8__  .r7)(root)} && kitchen destroy ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_8__  .r7)(name)}`,
    };
}
function isSwept(state, swept, providers) {
    return providers.some(({ kitchen: side }) => {
        const own = (0,_instance_state_js__WEBPACK_IMPORTED_MODULE_7__  .DG)(state, side?.instances);
        if (side?.instances === undefined || own === null)
            return false;
        const { kind, isSame = (id, removed) => id === removed } = side.instances;
        return swept.some((one) => one.state === 'removed' && one.kind === kind && isSame(own, one.id));
    });
}


/***/ }),

/***/ 49774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Hk: () => (  endProcesses),
    Vr: () => (  reportsWritten),
    Wt: () => (  endNoted)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _core_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94850);
  var _core_process_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63815);



const GRACE_MS = 2000;
const WRITING_MS = 30_000;
async function reportsWritten(mark, isReport) {
    const isWriting = () => (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .w4)(_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .M$, mark).some((pid) => openFiles(pid).some(isReport));
    await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .a0)(async () => !isWriting(), (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__  .rj)() + WRITING_MS, 20);
}
function openFiles(pid) {
    return tried(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(`/proc/${pid}/fd`)).flatMap((fd) => tried(() => [(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(`/proc/${pid}/fd/${fd}`)]));
}
function tried(look) {
    try {
        return look();
    }
    catch {
        return [];
    }
}
async function endProcesses(group, mark) {
    const left = () => (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .w4)(_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .M$, mark);
    const first = left();
    if (group !== null)
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .vG)(group, 'SIGTERM', true);
    for (const pid of first)
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .vG)(pid, 'SIGTERM');
    if (first.length > 0)
        await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .a0)(async () => left().length === 0, (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__  .rj)() + GRACE_MS, 20);
    if (group !== null)
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .vG)(group, 'SIGKILL', true);
    for (const pid of left())
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .vG)(pid, 'SIGKILL');
    await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .a0)(async () => left().length === 0, (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__  .rj)() + GRACE_MS, 20);
    return first.length;
}
async function endNoted(entries, mark, wait) {
    const ended = new Set(entries.flatMap((entry) => (entry.kind === 'ended' ? [entry.pid] : [])));
    for (const entry of entries) {
        if (entry.kind !== 'process' || ended.has(entry.process.pid))
            continue;
        const { pid, startTime } = entry.process;
        if (!(await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .W_)(pid, startTime)))
            continue;
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .vG)(pid, 'SIGTERM', true);
        await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .a0)(async () => !(await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .W_)(pid, startTime)), wait);
        if (await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .W_)(pid, startTime))
            (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__  .vG)(pid, 'SIGKILL', true);
    }
    await endProcesses(null, mark);
}


/***/ }),

/***/ 53707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    g: () => (  sweepScript),
    q: () => (  removeCopy)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
  var _trial_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80361);
  var _script_processes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49774);
  var _workspace_copy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15652);





async function sweepScript(sweep) {
    const { entries, mark, folder } = sweep;
    await (0,_script_processes_js__WEBPACK_IMPORTED_MODULE_3__  .Wt)(entries, mark, sweep.wait);
    return [...(await (0,_trial_js__WEBPACK_IMPORTED_MODULE_2__  .BW)(sweep)), ...removeCopy(folder)];
}
function removeCopy(folder) {
    const copy = (0,_workspace_copy_js__WEBPACK_IMPORTED_MODULE_4__  .VM)(folder);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(copy, { recursive: true, force: true, maxRetries: 3 });
        return [];
    }
    catch (error) {
        return [
            {
                kind: 'file',
                id: copy,
                region: null,
                state: 'left',
                reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bD)(error),
                command: `sudo rm -rf '${copy}'`,
            },
        ];
    }
}


/***/ }),

/***/ 15652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    VM: () => (  copyFolderOf),
    fc: () => (  makeFolder),
    xQ: () => (  copyWorkspace)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88278);
  var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56408);
  var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39535);
  var _recipe_files_repository_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86707);
  var _outcome_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4665);









const AT_ONCE = 16;
const OLDER_MS = 2000;
function copyFolderOf(folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'workspace');
}
async function copyWorkspace(request) {
    const root = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(request.workspace);
    const { tracked } = await (0,_recipe_files_repository_js__WEBPACK_IMPORTED_MODULE_6__  .N)(root, request.environment);
    const extra = await Promise.all(request.extra.map(async (path) => wanted(root, path)));
    const paths = [...new Set([...tracked, ...extra.flat()])].filter((path) => !path.split('/').includes('.git'));
    const folders = new Map();
    await makeFolder(request.target);
    const folderOf = async (path) => {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
        if (folder === '.')
            return true;
        const known = folders.get(folder);
        if (known !== undefined)
            return known;
        const made = (async () => {
            if (!(await folderOf(folder)))
                return false;
            if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, folder)).catch(nothing))?.isDirectory())
                return false;
            await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(request.target, folder));
            return true;
        })();
        folders.set(folder, made);
        return made;
    };
    await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_8__  .Q)(paths, AT_ONCE, async (path) => {
        if (await folderOf(path))
            await copyOne((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(request.target, path));
    });
}
async function makeFolder(path) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(path, 0o777);
}
async function copyOne(from, to) {
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(from).catch(nothing);
    if (stat === undefined)
        return;
    if (stat.isSymbolicLink())
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(from), to);
    else if (stat.isDirectory())
        await makeFolder(to);
    else if (stat.isFile()) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(from, to, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_FICLONE);
        const latest = Date.now() - OLDER_MS;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(to, new Date(), new Date(Math.min(stat.mtimeMs, latest)));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(to, (stat.mode & 0o111) === 0 ? 0o666 : 0o777);
    }
}
async function wanted(root, path) {
    const at = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path)).catch(nothing);
    if (at === undefined || !(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__  .FK)(root, at)) {
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_7__  .b('config', `${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__  .WU)(path)}, which the script is to be given, is not in the workspace.`);
    }
    if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(at)).isDirectory())
        return [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, at)];
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(at, { recursive: true, withFileTypes: true });
    return entries.map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name)));
}
function nothing(error) {
    if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .$N)(error) === 'ENOENT' || (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .$N)(error) === 'ENOTDIR')
        return undefined;
    throw error;
}


/***/ }),

/***/ 80361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BW: () => (  sweepTrial),
    Ob: () => (  keepLog),
    gS: () => (  trialFolderOf),
    hV: () => (  wrongImage),
    uY: () => (  prepareTrial)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
  var _core_process_relay_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70164);
  var _core_process_process_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63815);
  var _core_secrets_secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11217);
  var _image_provider_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(33623);
  var _engine_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93407);
  var _outcome_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4665);
  var _script_workspace_copy_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(15652);











async function prepareTrial(request, trial, options) {
    const { host, subject, providers, interrupt } = request;
    const title = (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_10__  .li)(subject.provider, providers)?.title ?? subject.provider;
    return trial.prepare({
        subject,
        private: trialFolderOf(request.folder),
        workspace: (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(host.workspace),
        keepLog: (name, path) => keepLog({ ...request, scrub: (0,_core_secrets_secrets_js__WEBPACK_IMPORTED_MODULE_6__  .EN)(request.secrets) }, name, path),
        name: `bakehouse-${subject.slug}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`,
        mark: request.mark,
        run: host.run.id === '' ? 'local' : host.run.id,
        folder: (0,_script_workspace_copy_js__WEBPACK_IMPORTED_MODULE_9__  .VM)(request.folder),
        inside: options.inside,
        machine: machineFor(options.machine, trial, title),
        environment: request.environment,
        timeoutMs: request.timeouts.create * 60_000,
        isInterrupted: () => interrupt.at() !== undefined,
        onStarted: (thing) => request.note({ kind: 'started', provider: subject.provider, ...thing }),
    });
}
function wrongImage({ subject }, image) {
    if (image.isSubject)
        return null;
    return {
        class: 'config',
        message: `What was started runs ${image.id ?? 'an unknown image'}, not the image under test, ${subject.id}. Something has given ${subject.reference} to another one.`,
    };
}
async function sweepTrial(left) {
    const { entries, subject, mark, folder } = left;
    const provider = (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_10__  .li)(subject.provider, left.providers);
    const swept = provider?.trial?.sweep?.({
        subject,
        mark,
        environment: (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_5__  .E_)(left.environment),
        folder: (0,_script_workspace_copy_js__WEBPACK_IMPORTED_MODULE_9__  .VM)(folder),
        private: trialFolderOf(folder),
        noted: (0,_engine_js__WEBPACK_IMPORTED_MODULE_7__  .qp)(subject.provider, entries),
        wasAsked: entries.some(({ kind }) => kind === 'instance'),
    });
    return provider === undefined || swept === undefined ? [] : await (0,_engine_js__WEBPACK_IMPORTED_MODULE_7__  .zU)(provider.title, swept);
}
function trialFolderOf(folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'trial');
}
function machineFor(given, { machine }, title) {
    if (given === null)
        return null;
    if (machine === undefined) {
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_8__  .b('config', (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_10__  .JM)(title, 'choose the machine of a test', 'Leave "machine" out: its images need none of that.'));
    }
    const read = machine.safeParse(given);
    if (read.success)
        return read.data;
    const wrong = read.error.issues.map(({ path, message }) => `${['machine', ...path].join('.')}: ${message}`);
    throw new _outcome_js__WEBPACK_IMPORTED_MODULE_8__  .b('config', `The machine of the test cannot be had so. ${wrong.join('; ')}.`);
}
const MOST_LOG_BYTES = 4 * 1024 * 1024;
function keepLog({ host, logs, subject, scrub }, name, path) {
    const kept = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(logs, `${subject.slug}-${name}.log`);
    try {
        const lines = endOfFile(path, MOST_LOG_BYTES).split('\n');
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(logs, { recursive: true, mode: 0o700 });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(kept, lines.map((line) => (0,_core_process_relay_js__WEBPACK_IMPORTED_MODULE_4__  .of)(line, scrub)).join('\n'), { mode: 0o600 });
        return kept;
    }
    catch (error) {
        host.info(`The ${name} of ${subject.leg} could not be kept: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__  .bD)(error)}`);
        return null;
    }
}
function endOfFile(path, most) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'r');
    try {
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(file);
        const bytes = Buffer.alloc(Math.min(size, most));
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(file, bytes, 0, bytes.length, Math.max(0, size - most));
        return bytes.toString('utf8', 0, read);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}


/***/ })

};
