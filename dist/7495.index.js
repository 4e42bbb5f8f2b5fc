export const id = 7495;
export const ids = [7495];
export const modules = {

/***/ 32902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ beginJournal),
/* harmony export */   O: () => (/* binding */ removeVerifyFolder),
/* harmony export */   a0: () => (/* binding */ readJournal),
/* harmony export */   gt: () => (/* binding */ createVerifyFolder)
/* harmony export */ });
/* unused harmony export JournalFile */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2503);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
/* harmony import */ var _core_files_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74555);
/* harmony import */ var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56408);
/* harmony import */ var _providers_providers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74936);
/* harmony import */ var _kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62544);









const running = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ pid: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().int(), startTime: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP() });
const texts = zod__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP());
const entry = zod__WEBPACK_IMPORTED_MODULE_8__/* .discriminatedUnion */ .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz('process'), process: running, instance: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz('ended'), pid: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().int() }),
    zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz('instance'), instance: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), config: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable() }),
    zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz('started'), provider: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), region: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP() }),
]);
/** As journals of the first version named what ran at each of their providers. */
const entryOfOld = zod__WEBPACK_IMPORTED_MODULE_8__/* .union */ .KCZ([
    entry,
    ..._providers_providers_js__WEBPACK_IMPORTED_MODULE_6__.providers.flatMap(({ name, firstJournals }) => firstJournals === undefined
        ? []
        : [
            firstJournals.started.transform(({ region, id }) => ({ kind: 'started', provider: name, region, id })),
        ]),
]);
/**
 * What the post step has to know, kept in a file from before anything starts: the main step may be killed at any moment. It
 * holds the environment of the children, secrets included; its folder is 0700 and goes away in post.
 */
const journal = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz('bakehouse/verify-journal/2'),
    /** `done`: main has said everything; post only tidies up. */
    phase: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(['running', 'stopping', 'done']),
    main: running,
    engine: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(['kitchen', 'script']),
    mark: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().regex(/^[0-9a-f]{32}$/),
    root: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    destroy: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(['always', 'passing', 'never']),
    subject: zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
        leg: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
        slug: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
        provider: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
        region: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
        account: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
        id: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
        reference: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
        files: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP()),
    }),
    environment: texts,
    kitchen: zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
        command: zod__WEBPACK_IMPORTED_MODULE_8__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP()]).rest(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP()),
        version: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
        environment: texts,
        gemfileLock: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    })
        .nullable(),
    entries: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(entry),
    traces: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(_kitchen_berks_repository_traces_js__WEBPACK_IMPORTED_MODULE_7__/* .traces */ .d7),
});
const journals = zod__WEBPACK_IMPORTED_MODULE_8__/* .union */ .KCZ([
    journal,
    journal
        .extend({ schema: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz('bakehouse/verify-journal/1'), entries: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(entryOfOld) })
        .transform((old) => ({ ...old, schema: 'bakehouse/verify-journal/2' })),
]);
function createVerifyFolder(host) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .jobFolder */ .OW)(host), `v-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(path, { recursive: true, mode: 0o700 });
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The runner's temporary folder ${host.temporary} cannot be written (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) ?? (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}). ` +
            'Free or mount it writable; RUNNER_TEMP names it.');
    }
    return { path, journal: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'journal.json') };
}
/** Begins the journal, and has the runner tell the post step of it. Throws where it cannot be written, and leaves nothing then. */
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
/** The journal as it grows; each change is on disk before what it tells of goes on. */
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
    /** The same of what has happened already: a disk that is full must not end us in the middle of it. */
    changeIfPossible(changes) {
        try {
            this.change(changes);
        }
        catch {
            // In memory it is known, and what was started is found by its mark.
        }
    }
    /** What is about to be made must be on disk before; what runs or has ended is found without it. */
    note(one) {
        const changes = { entries: [...this.#value.entries, entry.parse(one)] };
        if (one.kind === 'instance')
            this.change(changes);
        else
            this.changeIfPossible(changes);
    }
    #write() {
        (0,_core_files_files_js__WEBPACK_IMPORTED_MODULE_4__/* .writeAtomically */ .vK)(this.#path, JSON.stringify(this.#value));
    }
}
/**
 * The folder that the state names, and its journal: `undefined` when main was killed before it wrote one. The path comes
 * from the runner's state and the text from a file that others of this user could have changed, so both are checked.
 */
function readJournal(host, path) {
    if (path === '' || !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)))
        return undefined;
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    if (!(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .isInside */ .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)((0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .jobFolder */ .OW)(host)), folder) || !/^v-[0-9a-f]{8}$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder))) {
        throw new Error(`the journal ${path} lies outside of ${(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .jobFolder */ .OW)(host)}`);
    }
    const found = { path: folder, journal: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'journal.json') };
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
        return { folder: found, journal: undefined };
    return { folder: found, journal: journals.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8'))) };
}


/***/ }),

/***/ 12084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fm: () => (/* binding */ effectiveSection),
/* harmony export */   VI: () => (/* binding */ kitchenBlocks),
/* harmony export */   rd: () => (/* binding */ blockFor),
/* harmony export */   yX: () => (/* binding */ combined)
/* harmony export */ });
/* unused harmony export ConfigBlock */
/* harmony import */ var _config_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62904);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4665);


/** The parts of a block that name a plugin. */
const sections = ['driver', 'transport', 'provisioner', 'verifier'];
/** A place of a kitchen file that says something of instances: the file itself, a platform or a suite. */
class ConfigBlock {
    /** `the top level`, `platform debian-12`, `suite web` */
    label;
    /** Empty for the top level. */
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
        return (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(this.#map, path);
    }
    set(path, value) {
        this.#map = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .withMember */ .RV)(this.#map, path, value);
    }
    remove(path) {
        const parent = this.get(path.slice(0, -1));
        const last = path.at(-1);
        if (last === undefined || !(0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isConfigMap */ .VX)(parent) || !parent.has(last))
            return;
        const rest = new Map([...parent].filter(([key]) => key !== last));
        if (path.length === 1)
            this.#map = rest;
        else
            this.set(path.slice(0, -1), rest);
    }
}
/**
 * Takes a combined configuration apart. What Test Kitchen turns into its current form only later
 * (lib/kitchen/data_munger.rb), is turned here, so that each section of each block is a mapping: names as plain texts,
 * `driver_config`, `driver_plugin` and `busser`.
 *
 * @param where how messages call the configuration, such as kitchen.yml
 */
function kitchenBlocks(config, where) {
    const top = new Map([...config].filter(([key]) => key !== 'platforms' && key !== 'suites'));
    return {
        top: new ConfigBlock('the top level', '', normalized(top, 'the top level', where)),
        platforms: named(config, 'platforms', 'platform', where),
        suites: named(config, 'suites', 'suite', where),
    };
}
/** The configuration again, with the blocks that are given. */
function combined(top, platforms, suites) {
    return new Map([
        ...top.map,
        ['platforms', platforms.map(({ map }) => map)],
        ['suites', suites.map(({ map }) => map)],
    ]);
}
/** What Test Kitchen makes of a section for one instance. */
function effectiveSection(chain, section) {
    return chain
        .map((block) => block.get([section]))
        .filter(_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isConfigMap */ .VX)
        .reduceRight(_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .mergedMaps */ .Y_, new Map());
}
/** The most specific block that has a member at one of the paths; the platform's block where none has. */
function blockFor(chain, paths) {
    return chain.find((block) => paths.some((path) => block.get(path) !== undefined)) ?? chain[1];
}
function named(config, key, noun, where) {
    const list = config.get(key);
    if (list === undefined || list === null)
        return [];
    if (!Array.isArray(list)) {
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .KitchenError */ .b('config', `${where}: \`${key}\` must be a list, each with a \`name\`, but is ${kindOf(list)}.`);
    }
    return list.map((item, index) => {
        const name = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(item, ['name']);
        const text = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarText */ .ws)(name);
        if (!(0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isConfigMap */ .VX)(item) || text === undefined || text === '') {
            throw new _outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .KitchenError */ .b('config', `${where}: \`${key}[${index}]\` must be an object with a \`name\`, but is ${kindOf(item)}${(0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isConfigMap */ .VX)(item) ? ' without one' : ''}.`);
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
        result.set(section, (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .mergedMaps */ .Y_)(value, sectionOf(result, section)));
    };
    // The order of lib/kitchen/data_munger.rb.
    const legacy = block.get('driver_config');
    if (legacy !== undefined)
        under('driver', sectionMap(legacy, 'name', () => `${where}: \`driver_config\` of ${label}`));
    const plugin = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarText */ .ws)(block.get('driver_plugin'));
    if (plugin !== undefined)
        under('driver', new Map([['name', plugin]]));
    const busser = block.get('busser');
    if (busser !== undefined) {
        const version = sectionMap(busser, 'version', () => `${where}: \`busser\` of ${label}`);
        under('verifier', (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .mergedMaps */ .Y_)(new Map([['name', 'busser']]), version));
    }
    for (const key of ['driver_config', 'driver_plugin', 'busser'])
        result.delete(key);
    return result;
}
function sectionOf(block, section) {
    const value = block.get(section);
    return (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isConfigMap */ .VX)(value) ? value : new Map();
}
function sectionMap(value, key, what) {
    if ((0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isConfigMap */ .VX)(value))
        return value;
    if (value === null)
        return new Map();
    const text = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarText */ .ws)(value);
    if (text === undefined)
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .KitchenError */ .b('config', `${what()} must be a name or an object, but is ${kindOf(value)}.`);
    return new Map([[key, (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .configOf */ .W1)(text)]]);
}
function kindOf(value) {
    if (value === null)
        return 'empty';
    if ((0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isConfigMap */ .VX)(value))
        return 'an object';
    return Array.isArray(value) ? 'a list' : `the string ${JSON.stringify((0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarText */ .ws)(value))}`;
}


/***/ }),

/***/ 62904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RV: () => (/* binding */ withMember),
/* harmony export */   UF: () => (/* binding */ readConfigYaml),
/* harmony export */   VX: () => (/* binding */ isConfigMap),
/* harmony export */   W1: () => (/* binding */ configOf),
/* harmony export */   Xs: () => (/* binding */ renderConfig),
/* harmony export */   Y_: () => (/* binding */ mergedMaps),
/* harmony export */   mz: () => (/* binding */ memberAt),
/* harmony export */   ws: () => (/* binding */ scalarText)
/* harmony export */ });
/* unused harmony export PlainScalar */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/**
 * A number or a Ruby symbol, kept as YAML of one line: `20.0` read as a number of JavaScript would come back as `20`, and
 * a symbol in quotes as a text.
 */
class PlainScalar {
    yaml;
    /** As Ruby's `to_s` has it. */
    text;
    constructor(yaml, text) {
        this.yaml = yaml;
        this.text = text;
    }
}
/** Somebody's platforms may share one anchor; a document that multiplies itself is still refused. */
const MOST_ALIASES = 2000;
const MOST_DEPTH = 100;
/**
 * Reads what `kitchen diagnose` prints: YAML 1.1 of Ruby's Psych, with tags such as `!ruby/object:IO` taken for what they
 * hold. Throws an Error that says what is wrong with it.
 */
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
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
        reading.aliases += 1;
        if (reading.aliases > MOST_ALIASES)
            throw new Error(`it has more than ${MOST_ALIASES} aliases`);
        return valueOf(node.resolve(reading.document), reading, depth + 1);
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
        return new Map(node.items.map(({ key, value }) => [
            scalarText(valueOf(key, reading, depth + 1)) ?? '',
            valueOf(value, reading, depth + 1),
        ]));
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return node.items.map((item) => valueOf(item, reading, depth + 1));
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? scalarOf(node) : null;
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
/** A plain structure as a value of a configuration; `undefined` members are left out. */
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
/** A name as Test Kitchen would write it into a text; `undefined` for what is none. */
function scalarText(value) {
    if (typeof value === 'string')
        return value;
    if (value instanceof PlainScalar)
        return value.text;
    return typeof value === 'boolean' ? String(value) : undefined;
}
/** The value at a path of members; `undefined` where there is none. */
function memberAt(value, path) {
    let current = value;
    for (const step of path)
        current = isConfigMap(current) ? current.get(step) : undefined;
    return current;
}
/** The same with another value at a path; what is no mapping on the way becomes one. */
function withMember(value, path, member) {
    const [step, ...rest] = path;
    const map = isConfigMap(value) ? value : new Map();
    if (step === undefined)
        return map;
    return new Map([...map, [step, rest.length === 0 ? member : withMember(map.get(step), rest, member)]]);
}
/** Ruby's `rmerge`: mappings are merged, anything else is replaced by what is in `over`. */
function mergedMaps(under, over) {
    const merged = new Map(under);
    for (const [key, value] of over) {
        const old = merged.get(key);
        merged.set(key, isConfigMap(old) && isConfigMap(value) ? mergedMaps(old, value) : value);
    }
    return merged;
}
/**
 * The configuration as a file that Test Kitchen reads: JSON, but for numbers and symbols as they were, in ASCII whatever
 * the locale. Test Kitchen runs ERB over every file of its own, so `<%` is written `<%%`: no value can run.
 */
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
/** In quotes, as YAML 1.1 and, within the basic plane, JSON have it. */
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

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HD: () => (/* binding */ obstacleOf),
/* harmony export */   Ob: () => (/* binding */ imagePlacements),
/* harmony export */   U0: () => (/* binding */ knownDriver),
/* harmony export */   gB: () => (/* binding */ serialDrivers),
/* harmony export */   ik: () => (/* binding */ place)
/* harmony export */ });
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12084);
/* harmony import */ var _config_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62904);


/** Drivers of Test Kitchen's own that start no image: of a machine that is there already, of the runner, of nothing. */
const imagelessDrivers = new Set(['proxy', 'exec', 'dummy']);
/** Undefined for a driver that no provider knows. */
function knownDriver(name, providers) {
    const own = providers.flatMap((provider) => (provider.kitchen?.drivers ?? []).flatMap((driver) => (driver.name === name ? [{ driver, provider }] : [])));
    const [first] = own;
    return first === undefined ? undefined : { ...first.driver, providers: own.map(({ provider }) => provider.name) };
}
/** Drivers that declare `no_parallel_for :create, :destroy`, of all providers and of Test Kitchen itself. */
function serialDrivers(providers) {
    const drivers = providers.flatMap(({ kitchen }) => kitchen?.drivers ?? []);
    return new Set(['proxy', ...drivers.flatMap(({ name, isSerial }) => (isSerial === true ? [name] : []))]);
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
    const region = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarText */ .ws)((0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .effectiveSection */ .Fm)(chain, 'driver').get('region'));
    const settings = known.settings(subject, { unique, region });
    return settings.kind === 'refused' ? { kind: 'mistake', reason: settings.reason } : null;
}
/** Where the image of an instance goes. To be asked of all instances before any is changed: they share blocks. */
function imagePlacements({ providers, image, subject, imageKey, unique }, chain, driver) {
    if (!image || imagelessDrivers.has(driver))
        return [];
    const known = knownDriver(driver, providers);
    const keys = known?.keys ?? [];
    const settings = known?.settings(subject, { unique, region: undefined });
    const own = settings?.kind === 'settings' ? settings.settings : [];
    // Another key than the known one replaces it; what goes with the image (its region, its project) stays.
    const pairs = imageKey === '' ? own : [[imageKey, subject.reference], ...own.filter(([key]) => !keys.includes(key))];
    return pairs.map(([key, value]) => {
        const deciding = imageKey === '' && keys.includes(key) ? keys : [key];
        const block = (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .blockFor */ .rd)(chain, deciding.map((name) => ['driver', name]));
        return { key, value, block, replaced: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarText */ .ws)(block.get(['driver', key])) ?? null };
    });
}
/** Sets them, and takes away what contradicts them. */
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


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mL: () => (/* binding */ configurationEnvironment),
  bY: () => (/* binding */ expectedInstances),
  ND: () => (/* binding */ listInstances)
});

// UNUSED EXPORTS: readList

// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/values.js
var values = __webpack_require__(1252);
// EXTERNAL MODULE: ./.build/core/text/wording.js
var wording = __webpack_require__(37478);
// EXTERNAL MODULE: ./.build/kitchen/outcome.js
var outcome = __webpack_require__(4665);
// EXTERNAL MODULE: ./.build/kitchen/config/platform-filter.js
var platform_filter = __webpack_require__(51032);
// EXTERNAL MODULE: ./.build/kitchen/config/drivers.js
var drivers = __webpack_require__(50407);
// EXTERNAL MODULE: ./.build/kitchen/run/gems.js
var gems = __webpack_require__(86759);
;// CONCATENATED MODULE: ./.build/kitchen/config/plugin-problem.js


/** Gems of plugins that no driver of a provider brings, by the kind and the name that a kitchen file gives; words of `gem install`. */
const GEMS = new Map([
    ['transport speedy_ssh', 'kitchen-transport-speedy'],
    ['transport rsync', 'kitchen-transport-rsync'],
    ['provisioner ansible_playbook', 'kitchen-ansible'],
    ['provisioner puppet_apply', 'kitchen-puppet'],
    ['provisioner puppet_agent', 'kitchen-puppet'],
    ['provisioner salt_solo', 'kitchen-salt'],
    ['verifier inspec', 'kitchen-inspec'],
    // Of that name, elsewhere, it may be anybody's.
    ['verifier cinc_auditor', 'kitchen-cinc-auditor --source https://rubygems.cinc.sh'],
    ['verifier serverspec', 'kitchen-verifier-serverspec'],
    ['verifier pester', 'kitchen-pester'],
    ['verifier awspec', 'kitchen-verifier-awspec'],
]);
/** Why Test Kitchen could not list its instances, of what it printed. */
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
    // A gem of a name that was only guessed may be anybody's.
    if (gem === undefined)
        return `${asked} If the name is right, install its gem before this step; which one that is, is not known here.`;
    const install = kitchen.gemfileLock === null
        ? `run \`gem install ${gem}\` before this step`
        : `add ${gem.replace(' --source ', ' from ')} to the Gemfile and run bundle install`;
    return `${asked} If the name is right, ${install}.`;
}
/** The gem of a plugin, where it is known for certain. */
function gemOf(kind, name, version, providers) {
    if (kind === 'provisioner' && name.startsWith('chef_') && (0,gems/* isAtLeast */.du)(version, 4))
        return 'kitchen-omnibus-chef';
    if (kind === 'provisioner' && name.startsWith('cinc_'))
        return 'kitchen-cinc';
    const driver = (0,drivers/* knownDriver */.U0)(name, providers);
    if (driver !== undefined && ['driver', ...(driver.brings ?? [])].includes(kind))
        return driver.gem;
    return GEMS.get(`${kind} ${name}`);
}

// EXTERNAL MODULE: ./.build/kitchen/run/program.js
var program = __webpack_require__(42839);
;// CONCATENATED MODULE: ./.build/kitchen/config/expected-instances.js







/** The environment in which Test Kitchen reads the generated configuration, and nothing beside it. */
function configurationEnvironment(configuration) {
    return { KITCHEN_YAML: configuration, KITCHEN_LOCAL_YAML: '/dev/null', KITCHEN_GLOBAL_YAML: '/dev/null' };
}
/** Asks Test Kitchen for its instances, which loads every plugin. Throws a KitchenError when it cannot. */
async function listInstances(kitchen, run) {
    const { stdout, stderr, exitCode } = await (0,program/* askKitchen */.cQ)(kitchen, ['list', '--json', '--no-color'], {
        folder: run.folder,
        environment: configurationEnvironment(run.configuration),
    });
    if (exitCode !== 0)
        throw new outcome/* KitchenError */.b('config', pluginProblem(stderr, kitchen, run.providers));
    return readList(stdout);
}
/** What `kitchen list --json` printed. Gems of the user's may print before it. */
function readList(text) {
    let value;
    try {
        value = JSON.parse(text.slice(Math.max(0, text.search(/^\[/m))));
    }
    catch (error) {
        throw new outcome/* KitchenError */.b('config', `What \`kitchen list --json\` printed cannot be read: ${(0,errors/* messageOf */.bD)(error)}.`);
    }
    if (!Array.isArray(value))
        throw new outcome/* KitchenError */.b('config', 'What `kitchen list --json` printed is no list.');
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
/**
 * The instances that must be tested: those of the injected configuration that are selected. Suite and platform come from
 * there; the name is never read backwards. Throws a KitchenError when two of them have one name, when Test Kitchen lists
 * others, or when a selection fits none.
 *
 * @param selection names, or regular expressions as `kitchen` takes them; empty: all
 */
function expectedInstances(planned, listed, selection) {
    const names = planned.map(({ name }) => name);
    const told = listed.map(({ instance }) => instance);
    const unlisted = names.filter((name) => !told.includes(name));
    const unplanned = told.filter((name) => !names.includes(name));
    if (unlisted.length > 0 || unplanned.length > 0) {
        throw new outcome/* KitchenError */.b('config', `Test Kitchen must have the instances ${names.join(', ')}, but lists ${told.length === 0 ? 'none' : told.join(', ')}. ` +
            'Something makes it read another configuration, or `includes` and `excludes` of a suite differently; write names there instead of expressions.');
    }
    const selected = new Set(selection.length === 0 ? names : selection.flatMap((entry) => selectedBy(entry, names)));
    const expected = planned.filter(({ name }) => selected.has(name));
    refuseCollisions(expected);
    return expected;
}
/** Those that nobody selects harm nobody. */
function refuseCollisions(expected) {
    const byName = (0,values/* groupedBy */.me)(expected, ({ name }) => name);
    const collisions = [...byName].filter(([, same]) => same.length > 1);
    if (collisions.length === 0)
        return;
    const told = collisions.map(([name, same]) => `${name} (${same.map(({ suite, platform }) => `suite ${suite} on platform ${platform}`).join(', ')})`);
    const isListedTwice = collisions.every(([, same]) => same.every(({ suite, platform }) => suite === same[0]?.suite && platform === same[0]?.platform));
    throw new outcome/* KitchenError */.b('config', `Test Kitchen gives several instances one name, and so one state and one log: ${told.join('; ')}. ` +
        (isListedTwice
            ? 'A suite or a platform is listed twice; delete one, or name others in the input "instances".'
            : 'It joins suite and platform, writes `-` for `_`, `,` and `/`, and drops dots; name others in the input "instances", or rename one of them.'));
}
/** As Test Kitchen selects (lib/kitchen/command.rb: filtered_instances): an exact name first, else an expression anywhere in it. */
function selectedBy(entry, names) {
    if (names.includes(entry))
        return [entry];
    const expression = (0,platform_filter/* rubyExpression */.Z)(entry, '', 'Input "instances"');
    const found = names.filter((name) => expression.test(name));
    if (found.length > 0)
        return found;
    const near = (0,wording/* nearestName */.qb)(entry, names);
    throw new outcome/* KitchenError */.b('config', `Input "instances" must name instances of the kitchen file, or fit some as a regular expression, but ${JSON.stringify(entry)} fits none.` +
        `${near === undefined ? '' : ` Did you mean ${JSON.stringify(near)}?`} There ${names.length === 1 ? 'is' : 'are'} ${names.length === 0 ? 'none' : names.join(', ')}.`);
}


/***/ }),

/***/ 51032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ suiteTakes),
/* harmony export */   Z: () => (/* binding */ rubyExpression)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _config_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62904);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4665);



/**
 * Whether a suite's `includes` or `excludes` lets a platform through (lib/kitchen/config.rb: filter_instances; with
 * `includes`, `excludes` is not looked at). An entry is a name, or a regular expression of Ruby between slashes.
 */
function suiteTakes(suite, platform) {
    const includes = entries(suite.get(['includes']));
    if (includes.length > 0)
        return includes.some((entry) => matches(entry, platform, suite.label));
    return !entries(suite.get(['excludes'])).some((entry) => matches(entry, platform, suite.label));
}
function entries(value) {
    if (value === undefined || value === null)
        return [];
    return (Array.isArray(value) ? value : [value]).flatMap((item) => (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarText */ .ws)(item) ?? []);
}
function matches(entry, platform, suite) {
    const expression = /^\/(.*)\/([ix]*)$/s.exec(entry);
    if (expression === null)
        return entry === platform;
    return rubyExpression(expression[1] ?? '', expression[2] ?? '', `\`includes\` or \`excludes\` of ${suite}`).test(platform);
}
/** No filter of names is longer; a longer one would only cost time. */
const LONGEST_PATTERN = 1000;
/** A regular expression of Ruby as one of ours, as far as both have the same; `what` names it in the refusal. */
function rubyExpression(pattern, options, what) {
    if (pattern.length > LONGEST_PATTERN) {
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .KitchenError */ .b('config', `${what} has ${pattern.length} characters; at most ${LONGEST_PATTERN} are read.`);
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
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .KitchenError */ .b('config', `${what}: /${pattern}/ is no regular expression that is understood here (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}). Write the names instead.`);
    }
}


/***/ }),

/***/ 93407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eE: () => (/* binding */ subjectEnvironment),
/* harmony export */   qp: () => (/* binding */ notedOf),
/* harmony export */   zU: () => (/* binding */ sweptAt)
/* harmony export */ });
/* harmony import */ var _image_leftover_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79825);

/** What a run noted of one provider. */
function notedOf(provider, entries) {
    return entries.flatMap((entry) => entry.kind === 'started' && entry.provider === provider ? [{ region: entry.region, id: entry.id }] : []);
}
/** What a provider's sweep gives. One that fails is named, and costs no other what that finds. */
async function sweptAt(title, swept) {
    return (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_0__/* .listLeftovers */ .h1)(`what was started at ${title}`, null, swept);
}
/** What tells a kitchen file, a suite or a script which image is under test. */
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

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ idIn),
/* harmony export */   UX: () => (/* binding */ idsOf),
/* harmony export */   v4: () => (/* binding */ readInstanceState)
/* harmony export */ });
/* unused harmony export parseInstanceState */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _config_config_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62904);




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
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) === 'ENOENT' || (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) === 'ENOTDIR')
            return NONE;
        throw error;
    }
}
/** A file that is no mapping counts as one that says nothing, except that it is there. */
function parseInstanceState(text) {
    let state;
    try {
        state = (0,_config_config_value_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfigYaml */ .UF)(text);
    }
    catch {
        state = null;
    }
    const textAt = (path) => (0,_config_config_value_js__WEBPACK_IMPORTED_MODULE_3__/* .scalarText */ .ws)((0,_config_config_value_js__WEBPACK_IMPORTED_MODULE_3__/* .memberAt */ .mz)(state, path)) ?? null;
    return {
        exists: true,
        lastAction: textAt(['last_action']),
        lastError: textAt(['last_error']),
        textAt,
        secrets: (0,_config_config_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isConfigMap */ .VX)(state)
            ? [...state].flatMap(([name, value]) => (SECRET.test(name) ? ((0,_config_config_value_js__WEBPACK_IMPORTED_MODULE_3__/* .scalarText */ .ws)(value) ?? []) : []))
            : [],
    };
}
/** By which id the provider knows an instance; `null` where its driver is another, or what stands there is no id. */
function idIn(state, instances) {
    for (const path of instances?.idAt ?? []) {
        const id = state.textAt(path);
        if (id !== null)
            return instances?.isId(id) === true ? id : null;
    }
    return null;
}
/** Ids of those of these instances that the provider knows. */
function idsOf(root, names, side) {
    return names.flatMap((name) => idIn(readInstanceState(root, name), side.instances) ?? []);
}


/***/ }),

/***/ 52102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ isSwept),
/* harmony export */   pm: () => (/* binding */ sweepKitchen),
/* harmony export */   rc: () => (/* binding */ instanceLeft)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94850);
/* harmony import */ var _core_files_disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42279);
/* harmony import */ var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37478);
/* harmony import */ var _core_process_process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63815);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93407);
/* harmony import */ var _config_expected_instances_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97162);
/* harmony import */ var _instance_state_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(80488);









/** One more moment for what was asked to end before it is killed. */
const GRACE_MS = 10_000;
/** Of the job's time, for what comes after destroy. */
const REST_MS = 50_000;
/**
 * Ends what a run of Test Kitchen left running, destroys its instances by the same configuration, and removes what then
 * still has the run's mark. What cannot be removed is told with the command for it. Nothing without that mark, and no
 * instance that the run did not note, is touched.
 */
async function sweepKitchen(request) {
    await endProcesses(request);
    await destroyInstances(request);
    const isEverythingKept = request.keep.length > 0 && instancesOf(request).length === 0;
    if (isEverythingKept)
        return [];
    const swept = await sweepStarted(request);
    // Judged last: what destroy could not do may be done by now.
    return [...leftInstances(request, swept), ...swept];
}
async function sweepStarted(request) {
    const { providers, entries, kitchen, mark, root, keep } = request;
    const isBegun = entries.some(({ kind }) => kind === 'instance');
    const swept = await Promise.all(providers.map(async ({ name, title, kitchen: side }) => {
        const noted = (0,_engine_js__WEBPACK_IMPORTED_MODULE_5__/* .notedOf */ .qp)(name, entries);
        if (side?.sweep === undefined || (!isBegun && noted.length === 0))
            return [];
        const environment = (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutMark */ .E_)(kitchen.environment);
        const kept = (0,_instance_state_js__WEBPACK_IMPORTED_MODULE_7__/* .idsOf */ .UX)(root, keep, side);
        return (0,_engine_js__WEBPACK_IMPORTED_MODULE_5__/* .sweptAt */ .zU)(title, side.sweep({ mark, environment, noted, kept }));
    }));
    return swept.flat();
}
/** Instances whose state says that they are there, and of which nothing else says that they are gone. */
function leftInstances(request, swept) {
    return instancesOf(request).flatMap(([name]) => {
        const state = (0,_instance_state_js__WEBPACK_IMPORTED_MODULE_7__/* .readInstanceState */ .v4)(request.root, name);
        return state.exists && !isSwept(state, swept, request.providers)
            ? [instanceLeft(name, state, request.root, request.providers)]
            : [];
    });
}
async function endProcesses({ entries, isAsked, wait, deadline, mark, keep }) {
    const ended = new Set(entries.flatMap((entry) => (entry.kind === 'ended' ? [entry.pid] : [])));
    const started = entries.flatMap((entry) => (entry.kind === 'process' ? [entry.process] : []));
    const running = async () => {
        const states = await Promise.all(started.map(async (one) => !ended.has(one.pid) && (await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__/* .isRunning */ .W_)(one.pid, one.startTime))));
        return started.filter((_, index) => states[index] === true);
    };
    const areOver = async () => (await running()).length === 0;
    if (!isAsked)
        for (const { pid } of await running())
            (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__/* .sendSignal */ .vG)(pid, 'SIGTERM');
    await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__/* .waitUntil */ .a0)(areOver, Math.min(wait, deadline));
    for (const { pid } of await running())
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__/* .sendSignal */ .vG)(pid, 'SIGKILL', true);
    // Commands of Test Kitchen have sessions of their own; the mark in their environment finds them. What a kept instance
    // needs (a hypervisor) may be among them.
    if (keep.length > 0)
        return;
    const strays = (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__/* .processesMarked */ .w4)(_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__/* .MARK */ .M$, mark);
    for (const pid of strays)
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__/* .sendSignal */ .vG)(pid, 'SIGTERM');
    if (strays.length === 0)
        return;
    await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__/* .waitUntil */ .a0)(async () => (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__/* .processesMarked */ .w4)(_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__/* .MARK */ .M$, mark).length === 0, Math.min((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .steadyNow */ .rj)() + GRACE_MS, deadline));
    for (const pid of (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__/* .processesMarked */ .w4)(_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__/* .MARK */ .M$, mark))
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__/* .sendSignal */ .vG)(pid, 'SIGKILL');
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
    const isThere = ([name]) => (0,_instance_state_js__WEBPACK_IMPORTED_MODULE_7__/* .readInstanceState */ .v4)(request.root, name).exists;
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
}
async function destroy(request, config, which, count) {
    const { kitchen, root, mark, folder, deadline } = request;
    // A provider that is silent must not take the time for what is left by then.
    const until = deadline - REST_MS;
    if ((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .steadyNow */ .rj)() >= until)
        return;
    const [program, ...words] = kitchen.command;
    // On a full disk Test Kitchen would fall over its own first line, and destroy nothing.
    const output = (0,_core_files_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .isFull */ .uq)(folder) ? node_os__WEBPACK_IMPORTED_MODULE_0__.devNull : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'sweep.log');
    const child = (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__/* .startDetached */ .tG)({
        program,
        args: [...words, 'destroy', which, `--concurrency=${Math.min(count, 4)}`, '--no-color'],
        cwd: root,
        environment: { ...kitchen.environment, ...(0,_config_expected_instances_js__WEBPACK_IMPORTED_MODULE_6__/* .configurationEnvironment */ .mL)(config), [_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__/* .MARK */ .M$]: mark },
        stdout: output,
        stderr: output,
    });
    let isOver = false;
    const noted = (async () => {
        await child.exit;
        isOver = true;
    })();
    if (await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__/* .waitUntil */ .a0)(async () => isOver, until))
        return await noted;
    (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__/* .sendSignal */ .vG)(child.pid, 'SIGKILL', true);
    // Commands of Test Kitchen have sessions of their own.
    for (const pid of (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__/* .processesMarked */ .w4)(_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__/* .MARK */ .M$, mark))
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_4__/* .sendSignal */ .vG)(pid, 'SIGKILL');
}
function escaped(name) {
    return name.replaceAll(/[^A-Za-z0-9_]/g, String.raw `\$&`);
}
/**
 * An instance whose destroy failed. The command works without Test Kitchen where that can be: its configuration of it is gone
 * by then.
 */
function instanceLeft(name, state, root, providers) {
    const removals = providers.flatMap(({ kitchen: side }) => {
        const id = (0,_instance_state_js__WEBPACK_IMPORTED_MODULE_7__/* .idIn */ .DG)(state, side?.instances);
        return id === null ? [] : (side?.instances?.removal?.(id) ?? []);
    });
    return {
        kind: 'instance',
        id: name,
        region: null,
        state: 'left',
        reason: 'Test Kitchen could not destroy it',
        command: removals[0] ?? `cd ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_8__/* .shellWord */ .r7)(root)} && kitchen destroy ${(0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_8__/* .shellWord */ .r7)(name)}`,
    };
}
/** Whether a sweep removed what an instance is. */
function isSwept(state, swept, providers) {
    return providers.some(({ kitchen: side }) => {
        const own = (0,_instance_state_js__WEBPACK_IMPORTED_MODULE_7__/* .idIn */ .DG)(state, side?.instances);
        if (side?.instances === undefined || own === null)
            return false;
        const { kind, isSame = (id, removed) => id === removed } = side.instances;
        return swept.some((one) => one.state === 'removed' && one.kind === kind && isSame(own, one.id));
    });
}


/***/ }),

/***/ 49774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hk: () => (/* binding */ endProcesses),
/* harmony export */   Vr: () => (/* binding */ reportsWritten),
/* harmony export */   Wt: () => (/* binding */ endNoted)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94850);
/* harmony import */ var _core_process_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63815);



/** Between being asked to end and being made to. */
const GRACE_MS = 2000;
/** How long a report may still be written after the script has ended. */
const WRITING_MS = 30_000;
/**
 * Waits while a process of the script has a report open: bats, for one, ends before what writes its report.
 * @param isReport of an absolute path
 */
async function reportsWritten(mark, isReport) {
    const isWriting = () => (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .processesMarked */ .w4)(_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .MARK */ .M$, mark).some((pid) => openFiles(pid).some(isReport));
    await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .waitUntil */ .a0)(async () => !isWriting(), (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .steadyNow */ .rj)() + WRITING_MS, 20);
}
/** None of a process that has ended, or is not ours to look at. */
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
/** Ends what a script left running, found by its process group and by the mark in the environment; says how many. */
async function endProcesses(group, mark) {
    const left = () => (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .processesMarked */ .w4)(_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .MARK */ .M$, mark);
    const first = left();
    if (group !== null)
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .sendSignal */ .vG)(group, 'SIGTERM', true);
    for (const pid of first)
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .sendSignal */ .vG)(pid, 'SIGTERM');
    if (first.length > 0)
        await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .waitUntil */ .a0)(async () => left().length === 0, (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .steadyNow */ .rj)() + GRACE_MS, 20);
    if (group !== null)
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .sendSignal */ .vG)(group, 'SIGKILL', true);
    for (const pid of left())
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .sendSignal */ .vG)(pid, 'SIGKILL');
    await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .waitUntil */ .a0)(async () => left().length === 0, (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .steadyNow */ .rj)() + GRACE_MS, 20);
    return first.length;
}
/**
 * Ends the scripts that a journal names, and what they started.
 * @param wait ms since the epoch: until then one may clean up by itself after it was asked to end
 */
async function endNoted(entries, mark, wait) {
    const ended = new Set(entries.flatMap((entry) => (entry.kind === 'ended' ? [entry.pid] : [])));
    for (const entry of entries) {
        if (entry.kind !== 'process' || ended.has(entry.process.pid))
            continue;
        const { pid, startTime } = entry.process;
        if (!(await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunning */ .W_)(pid, startTime)))
            continue;
        (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .sendSignal */ .vG)(pid, 'SIGTERM', true);
        await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .waitUntil */ .a0)(async () => !(await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunning */ .W_)(pid, startTime)), wait);
        if (await (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunning */ .W_)(pid, startTime))
            (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_2__/* .sendSignal */ .vG)(pid, 'SIGKILL', true);
    }
    await endProcesses(null, mark);
}


/***/ }),

/***/ 53707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gS: () => (/* binding */ trialFolderOf),
/* harmony export */   gb: () => (/* binding */ sweepScript),
/* harmony export */   qU: () => (/* binding */ removeCopy)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _core_process_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63815);
/* harmony import */ var _image_provider_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33623);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93407);
/* harmony import */ var _script_processes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49774);
/* harmony import */ var _workspace_copy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15652);








/**
 * Ends and removes all that a run of the engine `script` left: its processes first, then what its provider started,
 * found by its mark, then the copy of the workspace. Gives what stays. May be called when nothing is left.
 */
async function sweepScript(sweep) {
    const { entries, subject, mark, folder } = sweep;
    await (0,_script_processes_js__WEBPACK_IMPORTED_MODULE_5__/* .endNoted */ .Wt)(entries, mark, sweep.wait);
    const provider = (0,_image_provider_js__WEBPACK_IMPORTED_MODULE_7__/* .providerNamed */ .li)(subject.provider, sweep.providers);
    const swept = provider?.trial?.sweep?.({
        subject,
        mark,
        environment: (0,_core_process_process_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutMark */ .E_)(sweep.environment),
        folder: (0,_workspace_copy_js__WEBPACK_IMPORTED_MODULE_6__/* .copyFolderOf */ .VM)(folder),
        private: trialFolderOf(folder),
        noted: (0,_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .notedOf */ .qp)(subject.provider, entries),
        wasAsked: entries.some(({ kind }) => kind === 'instance'),
    });
    const found = provider === undefined || swept === undefined ? [] : await (0,_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .sweptAt */ .zU)(provider.title, swept);
    return [...found, ...removeCopy(folder)];
}
/** What a provider keeps of what it started: keys, disks. */
function trialFolderOf(folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'trial');
}
/** The copy of the workspace, which is ours alone. */
function removeCopy(folder) {
    const copy = (0,_workspace_copy_js__WEBPACK_IMPORTED_MODULE_6__/* .copyFolderOf */ .VM)(folder);
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
                reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error),
                command: `sudo rm -rf '${copy}'`,
            },
        ];
    }
}


/***/ }),

/***/ 15652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VM: () => (/* binding */ copyFolderOf),
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   xQ: () => (/* binding */ copyWorkspace)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88278);
/* harmony import */ var _core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56408);
/* harmony import */ var _core_side_by_side_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39535);
/* harmony import */ var _recipe_files_repository_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86707);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4665);









const AT_ONCE = 16;
const OLDER_MS = 2000;
/** Where the copy of the workspace lies while a script runs. */
function copyFolderOf(folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'workspace');
}
/**
 * Copies what git tracks. What else lies in a workspace is no test, but may be a credential that a step before us put
 * there, and an image under test is to see none. Links are copied as links, and every file is older than the copy.
 * Throws a UserError.
 */
async function copyWorkspace(request) {
    const root = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(request.workspace);
    const { tracked } = await (0,_recipe_files_repository_js__WEBPACK_IMPORTED_MODULE_6__/* .readRepository */ .N)(root, request.environment);
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
            // Where git tracks a folder there may be a link by now, which leads anywhere.
            if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, folder)).catch(nothing))?.isDirectory())
                return false;
            await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(request.target, folder));
            return true;
        })();
        folders.set(folder, made);
        return made;
    };
    await (0,_core_side_by_side_js__WEBPACK_IMPORTED_MODULE_8__/* .sideBySide */ .Q)(paths, AT_ONCE, async (path) => {
        if (await folderOf(path))
            await copyOne((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(request.target, path));
    });
}
/** Makes a folder that everybody may use, whatever our umask. */
async function makeFolder(path) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(path, 0o777);
}
async function copyOne(from, to) {
    // What is tracked may be gone from disk.
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(from).catch(nothing);
    if (stat === undefined)
        return;
    if (stat.isSymbolicLink())
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(from), to);
    else if (stat.isDirectory())
        await makeFolder(to);
    else if (stat.isFile()) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(from, to, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_FICLONE);
        // None looks as if it had been written since: clocks of file systems go in steps of some milliseconds.
        const latest = Date.now() - OLDER_MS;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(to, new Date(), new Date(Math.min(stat.mtimeMs, latest)));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(to, (stat.mode & 0o111) === 0 ? 0o666 : 0o777);
    }
}
async function wanted(root, path) {
    const at = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path)).catch(nothing);
    if (at === undefined || !(0,_core_files_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .isInside */ .FK)(root, at)) {
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_7__/* .KitchenError */ .b('config', `${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(path)}, which the script is to be given, is not in the workspace.`);
    }
    if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(at)).isDirectory())
        return [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, at)];
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(at, { recursive: true, withFileTypes: true });
    return entries.map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name)));
}
function nothing(error) {
    if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) === 'ENOENT' || (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) === 'ENOTDIR')
        return undefined;
    throw error;
}


/***/ })

};
