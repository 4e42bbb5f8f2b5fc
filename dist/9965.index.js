export const id = 9965;
export const ids = [9965];
export const modules = {

/***/ 32902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ld: () => (/* binding */ JournalBook),
/* harmony export */   O: () => (/* binding */ removeVerifyFolder),
/* harmony export */   a0: () => (/* binding */ readJournal),
/* harmony export */   gt: () => (/* binding */ createVerifyFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2503);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
/* harmony import */ var _core_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32019);
/* harmony import */ var _core_job_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6584);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22720);
/* harmony import */ var _kitchen_repository_traces_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39036);









const running = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ pid: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().int(), startTime: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP() });
const texts = zod__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP());
const entry = zod__WEBPACK_IMPORTED_MODULE_8__/* .discriminatedUnion */ .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz('process'), process: running, instance: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz('ended'), pid: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().int() }),
    zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz('instance'), instance: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), config: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable() }),
    zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz('container'), name: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz('ec2-instance'), region: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP() }),
]);
/**
 * What the post step has to know, kept in a file from before anything starts: the main step may be killed at any moment. It
 * holds the environment of the children, secrets included; its folder is 0700 and goes away in post.
 */
const journal = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz('bakehouse/verify-journal/1'),
    /** `done`: main has said everything; post only tidies up. */
    phase: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(['running', 'stopping', 'done']),
    main: running,
    engine: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(['kitchen', 'script']),
    mark: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().regex(/^[0-9a-f]{32}$/),
    root: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    /** Instances that are to stay: `all`, or their names. */
    keep: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP()),
    destroy: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(['always', 'passing', 'never']),
    subject: zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
        leg: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
        slug: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
        provider: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(['docker', 'aws', 'file', 'openstack', 'azure', 'gcp', 'vagrant', 'other']),
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
    traces: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(_kitchen_repository_traces_js__WEBPACK_IMPORTED_MODULE_7__/* .traces */ .d7),
});
function createVerifyFolder(host) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_core_job_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .jobFolder */ .O)(host), `v-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(path, { recursive: true, mode: 0o700 });
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The runner's temporary folder ${host.temporary} cannot be written (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) ?? (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}). ` +
            'Free or mount it writable; RUNNER_TEMP names it.');
    }
    return { path, journal: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'journal.json') };
}
function removeVerifyFolder({ path }) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { recursive: true, force: true });
}
/** The journal as it grows; each change is on disk before what it tells of goes on. */
class JournalBook {
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
        if (one.kind === 'instance' || one.kind === 'container')
            this.change(changes);
        else
            this.changeIfPossible(changes);
    }
    #write() {
        (0,_core_files_js__WEBPACK_IMPORTED_MODULE_4__/* .writeAtomically */ .v)(this.#path, JSON.stringify(this.#value));
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
    if (!(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .isInside */ .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)((0,_core_job_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .jobFolder */ .O)(host)), folder) || !/^v-[0-9a-f]{8}$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder))) {
        throw new Error(`the journal ${path} lies outside of ${(0,_core_job_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .jobFolder */ .O)(host)}`);
    }
    const found = { path: folder, journal: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'journal.json') };
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
        return { folder: found, journal: undefined };
    return { folder: found, journal: journal.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8'))) };
}


/***/ }),

/***/ 94851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fm: () => (/* binding */ effectiveSection),
/* harmony export */   VI: () => (/* binding */ kitchenBlocks),
/* harmony export */   rd: () => (/* binding */ blockFor),
/* harmony export */   yX: () => (/* binding */ combined)
/* harmony export */ });
/* unused harmony export Block */
/* harmony import */ var _config_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95287);
/* harmony import */ var _kitchen_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97154);


/** The parts of a block that name a plugin. */
const sections = ['driver', 'transport', 'provisioner', 'verifier'];
/** A place of a kitchen file that says something of instances: the file itself, a platform or a suite. */
class Block {
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
        top: new Block('the top level', '', normalized(top, 'the top level', where)),
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
        throw new _kitchen_error_js__WEBPACK_IMPORTED_MODULE_1__/* .KitchenError */ .b('config', `${where}: \`${key}\` must be a list, each with a \`name\`, but is ${kindOf(list)}.`);
    }
    return list.map((item, index) => {
        const name = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(item, ['name']);
        const text = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarText */ .ws)(name);
        if (!(0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isConfigMap */ .VX)(item) || text === undefined || text === '') {
            throw new _kitchen_error_js__WEBPACK_IMPORTED_MODULE_1__/* .KitchenError */ .b('config', `${where}: \`${key}[${index}]\` must be a mapping with a \`name\`, but is ${kindOf(item)}${(0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isConfigMap */ .VX)(item) ? ' without one' : ''}.`);
        }
        const label = `${noun} ${text}`;
        return new Block(label, text, normalized(item, label, where));
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
        throw new _kitchen_error_js__WEBPACK_IMPORTED_MODULE_1__/* .KitchenError */ .b('config', `${what()} must be a name or a mapping, but is ${kindOf(value)}.`);
    return new Map([[key, (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .configOf */ .W1)(text)]]);
}
function kindOf(value) {
    if (value === null)
        return 'empty';
    if ((0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isConfigMap */ .VX)(value))
        return 'a mapping';
    return Array.isArray(value) ? 'a list' : `the text ${JSON.stringify((0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarText */ .ws)(value))}`;
}


/***/ }),

/***/ 95287:
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

/***/ 77214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q6: () => (/* binding */ driverKinds),
/* harmony export */   ke: () => (/* binding */ imagelessDrivers),
/* harmony export */   qb: () => (/* binding */ driverSettings)
/* harmony export */ });
/** Facts of the drivers' own sources: the names of their options, and which of them wins. */
const driverKinds = new Map([
    ['docker', { providers: ['docker'], keys: ['image'], contrary: [], gem: 'kitchen-docker' }],
    ['dokken', { providers: ['docker'], keys: ['image'], contrary: [], gem: 'kitchen-dokken' }],
    // image_id wins over image_search.
    ['ec2', { providers: ['aws'], keys: ['image_id', 'image_search'], contrary: [], gem: 'kitchen-ec2' }],
    // "Cannot specify both image_ref and image_id"
    [
        'openstack',
        { providers: ['openstack'], keys: ['image_id', 'image_ref'], contrary: ['image_ref'], gem: 'kitchen-openstack' },
    ],
    // image_id wins over image_urn.
    ['azurerm', { providers: ['azure'], keys: ['image_id', 'image_urn'], contrary: [], gem: 'kitchen-azurerm' }],
    // image_name wins over image_family.
    ['gce', { providers: ['gcp'], keys: ['image_name', 'image_family'], contrary: [], gem: 'kitchen-google' }],
    [
        'vagrant',
        {
            providers: ['vagrant', 'file'],
            keys: ['box', 'box_url'],
            // Of the box that is replaced: a box from a file has version 0, and another checksum.
            contrary: ['box_version', 'box_download_checksum', 'box_download_checksum_type'],
            gem: 'kitchen-vagrant',
        },
    ],
]);
/** Drivers that start no image: of a machine that is there already, of the runner itself, of nothing. */
const imagelessDrivers = new Set(['proxy', 'exec', 'dummy']);
/**
 * @param unique of this run, for a name that nothing cached can have
 * @param region the region that the kitchen file gives, if it does
 */
function driverSettings(driver, subject, unique, region) {
    const settings = (...pairs) => ({
        kind: 'settings',
        settings: pairs,
    });
    switch (driver) {
        case 'docker':
            return settings(['image', subject.reference]);
        case 'dokken':
            // It would ask a registry for an image that only this machine has.
            return settings(['image', subject.reference], ['pull_platform_image', false]);
        case 'ec2': {
            if (region !== undefined && region !== subject.region) {
                return {
                    kind: 'refused',
                    reason: `its region is ${region}, and ${subject.id} is in ${subject.region}; leave \`region\` out, or make the two agree`,
                };
            }
            return settings(['image_id', subject.id], ['region', subject.region]);
        }
        case 'openstack':
        case 'azurerm':
            return settings(['image_id', subject.id]);
        case 'gce': {
            const [, project, name] = /projects\/([^/]+)\/global\/images\/([^/]+)$/.exec(subject.id) ?? [];
            const owner = project ?? subject.account;
            return settings(['image_name', name ?? subject.id], ...(owner === null ? [] : [['image_project', owner]]));
        }
        case 'vagrant': {
            const box = subject.files.find((file) => file.endsWith('.box'));
            if (box === undefined) {
                return {
                    kind: 'refused',
                    reason: `the image has no file that ends in .box (it has ${subject.files.length} files)`,
                };
            }
            return settings(['box', `bakehouse-${subject.slug}-${unique}`], ['box_url', `file://${encodeURI(box)}`]);
        }
        default:
            return settings();
    }
}


/***/ }),

/***/ 52276:
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
// EXTERNAL MODULE: ./.build/core/grouping.js
var grouping = __webpack_require__(8071);
// EXTERNAL MODULE: ./.build/core/nearest.js
var nearest = __webpack_require__(89046);
// EXTERNAL MODULE: ./.build/kitchen/kitchen-error.js
var kitchen_error = __webpack_require__(97154);
// EXTERNAL MODULE: ./.build/kitchen/platform-filter.js
var platform_filter = __webpack_require__(96785);
// EXTERNAL MODULE: ./.build/kitchen/drivers.js
var drivers = __webpack_require__(77214);
// EXTERNAL MODULE: ./.build/kitchen/gems.js
var gems = __webpack_require__(71409);
;// CONCATENATED MODULE: ./.build/kitchen/plugin-problem.js


/** Gems of plugins that are not drivers of images, by the kind and the name that a kitchen file gives; words of `gem install`. */
const GEMS = new Map([
    ['transport docker', 'kitchen-docker'],
    ['transport dokken', 'kitchen-dokken'],
    ['transport speedy_ssh', 'kitchen-transport-speedy'],
    ['transport rsync', 'kitchen-transport-rsync'],
    ['provisioner dokken', 'kitchen-dokken'],
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
function pluginProblem(stderr, kitchen) {
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
    const gem = gemOf(kind, name, kitchen.version);
    // A gem of a name that was only guessed may be anybody's.
    if (gem === undefined)
        return `${asked} If the name is right, install its gem before this step; which one that is, is not known here.`;
    const install = kitchen.gemfileLock === null
        ? `run \`gem install ${gem}\` before this step`
        : `add ${gem.replace(' --source ', ' from ')} to the Gemfile and run bundle install`;
    return `${asked} If the name is right, ${install}.`;
}
/** The gem of a plugin, where it is known for certain. */
function gemOf(kind, name, version) {
    if (kind === 'provisioner' && name.startsWith('chef_') && (0,gems/* isAtLeast */.du)(version, 4))
        return 'kitchen-omnibus-chef';
    if (kind === 'provisioner' && name.startsWith('cinc_'))
        return 'kitchen-cinc';
    return (kind === 'driver' ? drivers/* driverKinds */.Q6.get(name)?.gem : undefined) ?? GEMS.get(`${kind} ${name}`);
}

// EXTERNAL MODULE: ./.build/kitchen/program.js
var program = __webpack_require__(30386);
;// CONCATENATED MODULE: ./.build/kitchen/expected-instances.js







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
        throw new kitchen_error/* KitchenError */.b('config', pluginProblem(stderr, kitchen));
    return readList(stdout);
}
/** What `kitchen list --json` printed. Gems of the user's may print before it. */
function readList(text) {
    let value;
    try {
        value = JSON.parse(text.slice(Math.max(0, text.search(/^\[/m))));
    }
    catch (error) {
        throw new kitchen_error/* KitchenError */.b('config', `What \`kitchen list --json\` printed cannot be read: ${(0,errors/* messageOf */.bD)(error)}.`);
    }
    if (!Array.isArray(value))
        throw new kitchen_error/* KitchenError */.b('config', 'What `kitchen list --json` printed is no list.');
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
        throw new kitchen_error/* KitchenError */.b('config', `Test Kitchen must have the instances ${names.join(', ')}, but lists ${told.length === 0 ? 'none' : told.join(', ')}. ` +
            'Something makes it read another configuration, or `includes` and `excludes` of a suite differently; write names there instead of expressions.');
    }
    const selected = new Set(selection.length === 0 ? names : selection.flatMap((entry) => selectedBy(entry, names)));
    const expected = planned.filter(({ name }) => selected.has(name));
    refuseCollisions(expected);
    return expected;
}
/** Those that nobody selects harm nobody. */
function refuseCollisions(expected) {
    const byName = (0,grouping/* groupedBy */.m)(expected, ({ name }) => name);
    const collisions = [...byName].filter(([, same]) => same.length > 1);
    if (collisions.length === 0)
        return;
    const told = collisions.map(([name, same]) => `${name} (${same.map(({ suite, platform }) => `suite ${suite} on platform ${platform}`).join(', ')})`);
    const isListedTwice = collisions.every(([, same]) => same.every(({ suite, platform }) => suite === same[0]?.suite && platform === same[0]?.platform));
    throw new kitchen_error/* KitchenError */.b('config', `Test Kitchen gives several instances one name, and so one state and one log: ${told.join('; ')}. ` +
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
    const near = (0,nearest/* nearestName */.q)(entry, names);
    throw new kitchen_error/* KitchenError */.b('config', `Input "instances" must name instances of the kitchen file, or fit some as a regular expression, but ${JSON.stringify(entry)} fits none.` +
        `${near === undefined ? '' : ` Did you mean ${JSON.stringify(near)}?`} There ${names.length === 1 ? 'is' : 'are'} ${names.length === 0 ? 'none' : names.join(', ')}.`);
}


/***/ }),

/***/ 31066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ isSwept),
/* harmony export */   r: () => (/* binding */ instanceLeft)
/* harmony export */ });
/** An instance whose destroy failed. The command works without Test Kitchen, whose configuration of it is gone by then. */
function instanceLeft(name, state, root) {
    const containerId = idOf(state);
    return {
        kind: 'instance',
        id: name,
        region: null,
        state: 'left',
        reason: 'Test Kitchen could not destroy it',
        command: containerId === null
            ? `cd '${root.replaceAll("'", String.raw `'\''`)}' && kitchen destroy ${name}`
            : `docker rm --force --volumes ${containerId}`,
    };
}
/** Whether a sweep removed what an instance is. */
function isSwept(instance, swept) {
    const containerId = idOf(instance);
    return swept.some(({ kind, id, state }) => state === 'removed' &&
        ((kind === 'container' && containerId !== null && id.startsWith(containerId)) ||
            (kind === 'instance' && id === instance.serverId)));
}
/** The state is a file of the repository: whatever wrote it, what is no id names no container. */
function idOf({ containerId }) {
    return containerId !== null && /^[0-9a-f]{12,64}$/.test(containerId) ? containerId : null;
}


/***/ }),

/***/ 30214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ containersOf),
/* harmony export */   v4: () => (/* binding */ readInstanceState)
/* harmony export */ });
/* unused harmony export parseInstanceState */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _config_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95287);




const NONE = {
    exists: false,
    lastAction: null,
    lastError: null,
    containerId: null,
    serverId: null,
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
        state = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfigYaml */ .UF)(text);
    }
    catch {
        state = null;
    }
    const textAt = (...path) => (0,_config_value_js__WEBPACK_IMPORTED_MODULE_3__/* .scalarText */ .ws)((0,_config_value_js__WEBPACK_IMPORTED_MODULE_3__/* .memberAt */ .mz)(state, path)) ?? null;
    return {
        exists: true,
        lastAction: textAt('last_action'),
        lastError: textAt('last_error'),
        // Of docker and of dokken, which keeps what docker inspect says.
        containerId: textAt('container_id') ?? textAt('runner_container', 'Id') ?? textAt('runner_container', 'id'),
        serverId: textAt('server_id'),
        secrets: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isConfigMap */ .VX)(state)
            ? [...state].flatMap(([name, value]) => (SECRET.test(name) ? ((0,_config_value_js__WEBPACK_IMPORTED_MODULE_3__/* .scalarText */ .ws)(value) ?? []) : []))
            : [],
    };
}
/** Ids of the containers that these instances are. */
function containersOf(root, instances) {
    return instances.flatMap((name) => readInstanceState(root, name).containerId ?? []);
}


/***/ }),

/***/ 55204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ watchKitchen),
/* harmony export */   P: () => (/* binding */ STATE_FOLDER)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _repository_traces_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39036);


/** Where Test Kitchen keeps states, keys and logs. */
const STATE_FOLDER = '.kitchen';
const NOT_LISTED = ['.git', 'node_modules', STATE_FOLDER];
/**
 * What Test Kitchen and InSpec leave in the folder of a kitchen file: `.kitchen`, and `inspec.lock` beside the inspec.yml of
 * each profile.
 *
 * @param root absolute
 * @param folder ours, for copies of what is there already; it lasts until the traces are removed
 */
function watchKitchen(root, folder) {
    const profiles = (0,_repository_traces_js__WEBPACK_IMPORTED_MODULE_1__/* .namesBelow */ .kV)(root, '.', NOT_LISTED).filter((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path) === 'inspec.yml');
    const locks = profiles.map((path) => ({ path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), 'inspec.lock'), keeps: 'whole' }));
    return (0,_repository_traces_js__WEBPACK_IMPORTED_MODULE_1__/* .watchTraces */ ._T)(root, [{ path: STATE_FOLDER, keeps: 'whole' }, ...locks], folder);
}


/***/ }),

/***/ 89194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ sweepMarked)
/* harmony export */ });
/* harmony import */ var _providers_docker_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79809);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
/* harmony import */ var _image_leftover_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79825);
/* harmony import */ var _run_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76739);




/**
 * Removes containers and untagged images of the local daemon that have the mark of a run: nothing else ever has it.
 * A tagged image is somebody's wish (a suite that commits its container) and stays.
 *
 * @param kept ids of containers that shall stay, with their images
 */
async function sweepMarked(environment, mark, kept) {
    const label = `label=${_run_config_js__WEBPACK_IMPORTED_MODULE_3__/* .MARK_LABEL */ .J}=${mark}`;
    return (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_2__/* .listLeftovers */ .h1)('containers and images of Test Kitchen', `docker ps --all --quiet --filter ${label} | xargs -r docker rm --force --volumes; docker image ls --quiet --filter ${label} --filter dangling=true | xargs -r docker image rm`, removeMarked(environment, label, kept));
}
async function removeMarked(environment, label, kept) {
    const found = [];
    const containers = await idsOf(environment, ['ps', '--all', '--quiet', '--no-trunc', '--filter', label]);
    for (const id of containers.filter((one) => !kept.some((name) => name !== '' && one.startsWith(name)))) {
        found.push(await removed(environment, 'container', id, ['rm', '--force', '--volumes']));
    }
    if (kept.length > 0)
        return found;
    const filters = ['--filter', label, '--filter', 'dangling=true'];
    for (const id of await idsOf(environment, ['image', 'ls', '--quiet', '--no-trunc', ...filters])) {
        found.push(await removed(environment, 'image', id, ['image', 'rm']));
    }
    return found;
}
async function removed(environment, kind, id, command) {
    const { exitCode, stderr } = await (0,_providers_docker_command_js__WEBPACK_IMPORTED_MODULE_0__/* .askDocker */ .ad)([...command, '--', id], { environment, limitMs: _providers_docker_command_js__WEBPACK_IMPORTED_MODULE_0__/* .SWEEP_ANSWER_MS */ .$E });
    const isGone = exitCode === 0 || /no such/i.test(stderr);
    return {
        kind,
        id,
        region: null,
        state: isGone ? 'removed' : 'left',
        reason: isGone ? "it has this run's own mark" : (stderr.trim().split('\n')[0] ?? 'docker could not remove it'),
        command: isGone ? null : `docker ${command.join(' ')} ${id}`,
    };
}
async function idsOf(environment, args) {
    const { stdout, stderr, exitCode } = await (0,_providers_docker_command_js__WEBPACK_IMPORTED_MODULE_0__/* .askDocker */ .ad)(args, { environment, limitMs: _providers_docker_command_js__WEBPACK_IMPORTED_MODULE_0__/* .SWEEP_ANSWER_MS */ .$E });
    if (exitCode !== 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd(`docker ${args[0] ?? ''}`, exitCode, stderr);
    return [...new Set(stdout.split('\n').filter((id) => id !== ''))];
}


/***/ }),

/***/ 96785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ suiteTakes),
/* harmony export */   Z: () => (/* binding */ rubyExpression)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _config_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95287);
/* harmony import */ var _kitchen_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97154);



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
        throw new _kitchen_error_js__WEBPACK_IMPORTED_MODULE_2__/* .KitchenError */ .b('config', `${what} has ${pattern.length} characters; at most ${LONGEST_PATTERN} are read.`);
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
        throw new _kitchen_error_js__WEBPACK_IMPORTED_MODULE_2__/* .KitchenError */ .b('config', `${what}: /${pattern}/ is no regular expression that is understood here (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}). Write the names instead.`);
    }
}


/***/ }),

/***/ 76739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ MARK_LABEL),
/* harmony export */   a: () => (/* binding */ runConfig)
/* harmony export */ });
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94851);
/* harmony import */ var _config_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95287);
/* harmony import */ var _run_labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42450);



/** The tag with the run's random mark, as AWS gets it; containers and images have it as `MARK_LABEL`. */
const MARK_TAG = 'bakehouse:mark';
const MARK_LABEL = 'dev.bakehouse.mark';
/**
 * The injected configuration as it is run: with the mark on all that is created, and with kitchen-docker kept from
 * what it does to others. It would write keys and Dockerfiles into the repository, leave unnamed containers when a
 * build fails, and with `remove_images` delete the image under test, when that is all that its own is made of.
 */
function runConfig(injection, settings) {
    const { top, platforms, suites } = (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .kitchenBlocks */ .VI)(injection.config, settings.where);
    for (const instance of injection.instances) {
        const suite = suites.find(({ name }) => name === instance.suite);
        const platform = platforms.find(({ name }) => name === instance.platform);
        if (suite === undefined || platform === undefined)
            continue;
        const chain = [suite, platform, top];
        (0,_run_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .addRunLabels */ .E)(instance.driver, chain, { [MARK_TAG]: settings.mark }, settings.mark);
        if (instance.driver === 'docker')
            settleDocker(chain, settings);
    }
    return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .combined */ .yX)(top, platforms, suites);
}
function settleDocker(chain, { mark, buildFolder, key }) {
    const put = (option, value) => {
        const path = ['driver', option];
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .blockFor */ .rd)(chain, [path]).set(path, value);
    };
    put('remove_images', false);
    put('build_tempdir', buildFolder);
    if (chain.every((block) => block.get(['driver', 'private_key']) === undefined)) {
        put('private_key', key.privateKey);
        put('public_key', key.publicKey);
    }
    addBuildOptions(chain, `${MARK_LABEL}=${mark}`);
}
/** `build_options` is a text, a list or a mapping; the most specific block decides which (config_to_options). */
function addBuildOptions(chain, label) {
    const path = ['driver', 'build_options'];
    const decides = chain.find((block) => (block.get(path) ?? null) !== null);
    const options = decides?.get(path) ?? null;
    if (decides !== undefined && options !== null && !(0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isConfigMap */ .VX)(options)) {
        const list = Array.isArray(options) ? options : [options];
        decides.set(path, withItems(list, ['--force-rm', `--label=${label}`]));
        return;
    }
    const block = decides ?? chain[1];
    block.set([...path, 'force-rm'], true);
    const labels = chain.find((one) => one.get([...path, 'label']) !== undefined) ?? block;
    labels.set([...path, 'label'], withItems(listAt(labels, [...path, 'label']), [label]));
}
function listAt(block, path) {
    const value = block.get(path) ?? null;
    if (value === null)
        return [];
    return Array.isArray(value) ? value : [value];
}
function withItems(list, items) {
    const there = new Set(list.map(_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarText */ .ws));
    return [...list, ...items.filter((item) => !there.has(item)).map(_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .configOf */ .W1)];
}


/***/ }),

/***/ 42450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ addRunLabels)
/* harmony export */ });
/* harmony import */ var _config_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95287);

/**
 * Makes the driver of one instance put the labels on what it creates, beside what the user puts there. Drivers without
 * such an option (dokken, vagrant, proxy) are left as they are.
 */
function addRunLabels(driver, chain, labels, unique) {
    if (Object.keys(labels).length === 0)
        return;
    const [, platform] = chain;
    const tags = (option, defaults = {}) => {
        // Mappings are merged over the blocks of a chain, so the platform's is as good as any; without one of the user's own,
        // ours replaces the driver's default.
        const own = chain.some((block) => block.get(['driver', option]) !== undefined);
        for (const [name, value] of Object.entries({ ...(own ? {} : defaults), ...labels })) {
            platform.set(['driver', option, name], value);
        }
    };
    switch (driver) {
        case 'docker':
            addDockerLabels(chain, dockerLabels(labels));
            break;
        case 'ec2':
            tags('tags', { 'created-by': 'test-kitchen' });
            break;
        case 'azurerm':
            tags('resource_group_tags');
            tags('vm_tags');
            break;
        case 'gce':
            for (const [name, value] of Object.entries(labels)) {
                platform.set(['driver', 'labels', gceText(name)], gceText(value));
            }
            break;
        case 'openstack':
            if (!chain.some((block) => ['server_name', 'server_name_prefix'].some((key) => block.get(['driver', key]) !== undefined))) {
                platform.set(['driver', 'server_name_prefix'], `bakehouse-${unique}`);
            }
            break;
        default:
            break;
    }
}
/** `bakehouse:run=1` as containers have it: `dev.bakehouse.run=1`. */
function dockerLabels(labels) {
    return Object.entries(labels).map(([name, value]) => `${name.replace(/^bakehouse:/, 'dev.bakehouse.')}=${value}`);
}
/**
 * `run_options` is a text, a list or a mapping of options (kitchen-docker: config_to_options). Lists and texts replace what
 * a less specific block has, so ours are added to what wins.
 */
function addDockerLabels(chain, labels) {
    const path = ['driver', 'run_options'];
    for (const block of chain) {
        const options = block.get(path);
        if (options === undefined || options === null)
            continue;
        if (!(0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isConfigMap */ .VX)(options)) {
            addTo(block, path, Array.isArray(options) ? options : [options], labels.map((label) => `--label=${shellWord(label)}`));
            return;
        }
        const label = options.get('label');
        if (label !== undefined) {
            addTo(block, [...path, 'label'], Array.isArray(label) ? label : [label], labels);
            return;
        }
    }
    addTo(chain[1], [...path, 'label'], [], labels);
}
function addTo(block, path, list, items) {
    const there = new Set(list.map(_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarText */ .ws));
    block.set(path, [...list, ...items.filter((item) => !there.has(item))]);
}
function shellWord(text) {
    return /^[\w.:=@/+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw `'\''`)}'`;
}
/** Labels of Google are lower-case letters, digits, `_` and `-`, at most 63 of them. */
function gceText(text) {
    return text
        .toLowerCase()
        .replaceAll(/[^a-z0-9_-]/g, '-')
        .slice(0, 63);
}


/***/ }),

/***/ 70503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ REPORTS),
/* harmony export */   V: () => (/* binding */ copyFolderOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Where the copy of the workspace lies while a script runs. */
function copyFolderOf(folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'workspace');
}
/** Below the folder that the script runs in: every file here is a report where the user names none. */
const REPORTS = '.bakehouse/reports';


/***/ }),

/***/ 13718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hk: () => (/* binding */ endProcesses),
/* harmony export */   Vr: () => (/* binding */ reportsWritten),
/* harmony export */   Wt: () => (/* binding */ endNoted)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94850);
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95713);



/** Between being asked to end and being made to. */
const GRACE_MS = 2000;
/** How long a report may still be written after the script has ended. */
const WRITING_MS = 30_000;
/**
 * Waits while a process of the script has a report open: bats, for one, ends before what writes its report.
 * @param isReport of an absolute path
 */
async function reportsWritten(mark, isReport) {
    const isWriting = () => (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .processesMarked */ .w4)(_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .MARK */ .M$, mark).some((pid) => openFiles(pid).some(isReport));
    await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .waitUntil */ .a0)(async () => !isWriting(), (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .steadyNow */ .r)() + WRITING_MS, 20);
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
    const left = () => (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .processesMarked */ .w4)(_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .MARK */ .M$, mark);
    const first = left();
    if (group !== null)
        (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .sendSignal */ .vG)(group, 'SIGTERM', true);
    for (const pid of first)
        (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .sendSignal */ .vG)(pid, 'SIGTERM');
    if (first.length > 0)
        await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .waitUntil */ .a0)(async () => left().length === 0, (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .steadyNow */ .r)() + GRACE_MS, 20);
    if (group !== null)
        (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .sendSignal */ .vG)(group, 'SIGKILL', true);
    for (const pid of left())
        (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .sendSignal */ .vG)(pid, 'SIGKILL');
    await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .waitUntil */ .a0)(async () => left().length === 0, (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .steadyNow */ .r)() + GRACE_MS, 20);
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
        if (!(await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .isRunning */ .W_)(pid, startTime)))
            continue;
        (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .sendSignal */ .vG)(pid, 'SIGTERM', true);
        await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .waitUntil */ .a0)(async () => !(await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .isRunning */ .W_)(pid, startTime)), wait);
        if (await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .isRunning */ .W_)(pid, startTime))
            (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .sendSignal */ .vG)(pid, 'SIGKILL', true);
    }
    await endProcesses(null, mark);
}


/***/ }),

/***/ 69523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J6: () => (/* binding */ MARK_LABEL),
/* harmony export */   SR: () => (/* binding */ runIdOf),
/* harmony export */   jQ: () => (/* binding */ RUN_LABEL),
/* harmony export */   tv: () => (/* binding */ MARK_TAG)
/* harmony export */ });
/** By this label (of docker) or tag (of EC2), with the mark of the run, whatever is left is found again. */
const MARK_LABEL = 'dev.bakehouse.mark';
const MARK_TAG = 'bakehouse:mark';
/** The run, for people who meet it later. */
const RUN_LABEL = 'dev.bakehouse.run';
/** The id of the run where there is one. */
function runIdOf(id) {
    return id === '' ? 'local' : id;
}


/***/ }),

/***/ 95107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ sweepScript),
/* harmony export */   q: () => (/* binding */ removeCopy)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8005);
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95713);
/* harmony import */ var _image_leftover_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79825);
/* harmony import */ var _script_subject_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(69523);
/* harmony import */ var _script_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70503);
/* harmony import */ var _script_processes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13718);
/* harmony import */ var _test_container_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77207);
/* harmony import */ var _test_machine_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(82457);









/**
 * Ends and removes all that a run of the engine `script` left: its processes first, then the container or the instance,
 * found by their mark, then the copy of the workspace. Gives what stays. May be called when nothing is left.
 */
async function sweepScript(sweep) {
    const { entries, subject, mark, folder } = sweep;
    const environment = (0,_core_process_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutMark */ .E_)(sweep.environment);
    await (0,_script_processes_js__WEBPACK_IMPORTED_MODULE_5__/* .endNoted */ .Wt)(entries, mark, sweep.wait);
    const found = [];
    if (subject.provider === 'docker') {
        const command = `docker ps --all --quiet --filter label=${_script_subject_js__WEBPACK_IMPORTED_MODULE_8__/* .MARK_LABEL */ .J6}=${mark} | xargs -r docker rm --force --volumes`;
        found.push(...(await (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__/* .listLeftovers */ .h1)('containers', command, sweepContainers(environment, mark, (0,_script_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .copyFolderOf */ .V)(folder)))));
    }
    if (subject.provider === 'aws') {
        const command = `aws ec2 describe-instances --region ${subject.region} --filters Name=tag:bakehouse:mark,Values=${mark}`;
        found.push(...(await (0,_image_leftover_js__WEBPACK_IMPORTED_MODULE_3__/* .listLeftovers */ .h1)('instances', command, sweepMachines(sweep))));
    }
    return [...found, ...removeCopy(folder)];
}
async function sweepContainers(environment, mark, copy) {
    const found = [];
    for (const id of await (0,_test_container_js__WEBPACK_IMPORTED_MODULE_6__/* .markedContainers */ .Pr)(environment, mark)) {
        found.push(...(await (0,_test_container_js__WEBPACK_IMPORTED_MODULE_6__/* .removeContainer */ .od)(environment, id, copy, (0,_test_container_js__WEBPACK_IMPORTED_MODULE_6__/* .ownerOfOurs */ .k)())));
    }
    return found;
}
async function sweepMachines({ entries, subject, mark, connect }) {
    const ids = entries.flatMap((entry) => (entry.kind === 'ec2-instance' && entry.id !== '' ? [entry.id] : []));
    const wasAsked = entries.some(({ kind }) => kind === 'instance');
    const { connectTrialInstances } = await __webpack_require__.e(/* import() */ 6629).then(__webpack_require__.bind(__webpack_require__, 76629));
    const ec2 = await (connect ?? connectTrialInstances)(subject.region);
    return (0,_test_machine_js__WEBPACK_IMPORTED_MODULE_7__/* .endMachines */ .q)(ec2, mark, ids, wasAsked && ids.length === 0);
}
/** The copy of the workspace, which is ours alone. */
function removeCopy(folder) {
    const copy = (0,_script_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .copyFolderOf */ .V)(folder);
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
                reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error),
                command: `sudo rm -rf '${copy}'`,
            },
        ];
    }
}


/***/ }),

/***/ 77207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ib: () => (/* binding */ testContainer),
/* harmony export */   Pr: () => (/* binding */ markedContainers),
/* harmony export */   k: () => (/* binding */ ownerOfOurs),
/* harmony export */   od: () => (/* binding */ removeContainer)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _providers_docker_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79809);
/* harmony import */ var _providers_docker_docker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77338);
/* harmony import */ var _kitchen_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97154);
/* harmony import */ var _script_subject_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69523);





/** The signal comes first, and says it better. */
const GRACE_MS = 1000;
/** The user who runs us, unless it is root. */
function ownerOfOurs() {
    const uid = process.getuid?.() ?? 0;
    return uid === 0 ? null : { uid, gid: process.getgid?.() ?? uid };
}
/**
 * A container of an image that does nothing but stay, whatever the image's own entrypoint: `tail -f /dev/null`, which
 * both coreutils and busybox have (busybox's `sleep` knows no `infinity`).
 */
function testContainer(request, owner = ownerOfOurs()) {
    const { name, environment } = request;
    let id = '';
    let isAsked = false;
    return {
        start: async () => {
            const docker = (0,_providers_docker_docker_js__WEBPACK_IMPORTED_MODULE_2__/* .createDocker */ .h)(environment);
            const version = await docker.serverVersion();
            request.onName(name);
            isAsked = true;
            id = await createContainer(request);
            await startContainer(request, id);
            const state = await inspect(environment, id);
            if (state?.running !== true) {
                throw new _kitchen_error_js__WEBPACK_IMPORTED_MODULE_3__/* .KitchenError */ .b('infrastructure', `The container of ${request.reference} ended at once (exit code ${state?.exitCode ?? 'unknown'}).`);
            }
            // A daemon that keeps images in containerd calls the same image by another digest, and finds it by either.
            const known = (await docker.inspectImage(request.id))?.id;
            return {
                variables: { BAKEHOUSE_CONTAINER: name, BAKEHOUSE_IMAGE: request.reference, BAKEHOUSE_IMAGE_ID: request.id },
                image: { id: state.image, isSubject: state.image === request.id || state.image === known },
                tools: { docker: version },
            };
        },
        trouble: async () => {
            const state = await inspect(environment, id);
            if (state === undefined)
                return `The container ${name} was removed while the script ran.`;
            if (state.running)
                return null;
            const why = state.outOfMemory ? 'out of memory' : `exit code ${state.exitCode}`;
            return `The container ${name} ended while the script ran (${why}).`;
        },
        remove: async () => (isAsked ? removeContainer(environment, id === '' ? name : id, request.folder, owner) : []),
    };
}
async function createContainer(request) {
    const { reference, name, mark, run, folder } = request;
    const args = [
        'create', '--pull', 'never', '--name', name, '--label', `${_script_subject_js__WEBPACK_IMPORTED_MODULE_4__/* .MARK_LABEL */ .J6}=${mark}`, '--label', `${_script_subject_js__WEBPACK_IMPORTED_MODULE_4__/* .RUN_LABEL */ .jQ}=${run}`,
        '--mount', `type=bind,${mountField('source', folder)},${mountField('target', folder)}`,
        '--entrypoint', 'tail', '--', reference, '-f', '/dev/null',
    ]; // prettier-ignore
    const { exitCode, stdout, stderr } = await askInTime(request, args);
    if (exitCode === 0)
        return stdout.trim();
    const said = telling(stderr);
    if (/no such image/i.test(stderr)) {
        throw new _kitchen_error_js__WEBPACK_IMPORTED_MODULE_3__/* .KitchenError */ .b('infrastructure', `docker has no image ${reference} here. Bake it in this job, or hand it over from the job that did.`);
    }
    if (/bind source path does not exist|invalid mount config/i.test(stderr)) {
        throw new _kitchen_error_js__WEBPACK_IMPORTED_MODULE_3__/* .KitchenError */ .b('infrastructure', `The docker daemon does not see the folders of this machine (${said}). A daemon elsewhere, as by DOCKER_HOST or in a job that runs in a container itself, cannot be given a copy of the workspace: run the daemon on the machine of the job.`);
    }
    throw new _kitchen_error_js__WEBPACK_IMPORTED_MODULE_3__/* .KitchenError */ .b('infrastructure', `No container of ${reference} can be made: ${said}`);
}
async function startContainer(request, id) {
    const { exitCode, stderr } = await askInTime(request, ['start', '--', id]);
    if (exitCode === 0)
        return;
    if (/executable file not found|no such file or directory/i.test(stderr) && /tail/.test(stderr)) {
        throw new _kitchen_error_js__WEBPACK_IMPORTED_MODULE_3__/* .KitchenError */ .b('config', `The image ${request.reference} has no program \`tail\`, by which a container of it is kept up while the script runs. Put coreutils or busybox into it, or verify it by Test Kitchen with a \`run_command\` of its own.`);
    }
    throw new _kitchen_error_js__WEBPACK_IMPORTED_MODULE_3__/* .KitchenError */ .b('infrastructure', `The container of ${request.reference} does not start: ${telling(stderr)}`);
}
async function askInTime(request, args) {
    const signal = AbortSignal.timeout(request.timeoutMs);
    try {
        return await (0,_providers_docker_command_js__WEBPACK_IMPORTED_MODULE_1__/* .askDocker */ .ad)(args, { environment: request.environment, signal, limitMs: request.timeoutMs + GRACE_MS });
    }
    catch (error) {
        if (!signal.aborted)
            throw error;
        throw new _kitchen_error_js__WEBPACK_IMPORTED_MODULE_3__/* .KitchenError */ .b('infrastructure', `docker ${args[0] ?? ''} took longer than the time for create (${Math.round(request.timeoutMs / 60_000)} min).`);
    }
}
async function inspect(environment, id) {
    const format = '{{.Image}} {{.State.Running}} {{.State.ExitCode}} {{.State.OOMKilled}}';
    const { exitCode, stdout } = await (0,_providers_docker_command_js__WEBPACK_IMPORTED_MODULE_1__/* .askDocker */ .ad)(['container', 'inspect', '--format', format, '--', id], {
        environment,
    });
    if (exitCode !== 0)
        return undefined;
    const [image = '', running, code, outOfMemory] = stdout.trim().split(' ');
    return { image, running: running === 'true', exitCode: Number(code), outOfMemory: outOfMemory === 'true' };
}
const ROOT = { uid: 0, gid: 0 };
/** Of a daemon without root, root in a container is whoever runs that daemon: us. Any other user there is nobody here. */
async function isRootless(environment) {
    const { stdout } = await (0,_providers_docker_command_js__WEBPACK_IMPORTED_MODULE_1__/* .askDocker */ .ad)(['info', '--format', '{{json .SecurityOptions}}'], { environment });
    return stdout.includes('"name=rootless"');
}
/**
 * Removes a container with its volumes, having given us what it wrote to the folder: what a container's root made there
 * is root's, and the folder could not be removed by anybody else.
 */
async function removeContainer(environment, id, folder, owner) {
    try {
        if (owner !== null) {
            const { uid, gid } = (await isRootless(environment)) ? ROOT : owner;
            const change = ['chown', '-R', '-h', `${uid}:${gid}`, folder];
            await (0,_providers_docker_command_js__WEBPACK_IMPORTED_MODULE_1__/* .askDocker */ .ad)(['exec', '--user', '0', '--', id, ...change], { environment });
        }
        await (0,_providers_docker_docker_js__WEBPACK_IMPORTED_MODULE_2__/* .createDocker */ .h)(environment).removeContainer(id);
        return [];
    }
    catch (error) {
        const command = `docker rm --force --volumes ${id}`;
        return [{ kind: 'container', id, region: null, state: 'left', reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), command }];
    }
}
/** Ids of the containers of a run, running or not. */
async function markedContainers(environment, mark) {
    const args = ['ps', '--all', '--quiet', '--no-trunc', '--filter', `label=${_script_subject_js__WEBPACK_IMPORTED_MODULE_4__/* .MARK_LABEL */ .J6}=${mark}`];
    const { exitCode, stdout, stderr } = await (0,_providers_docker_command_js__WEBPACK_IMPORTED_MODULE_1__/* .askDocker */ .ad)(args, { environment });
    if (exitCode !== 0)
        throw new _kitchen_error_js__WEBPACK_IMPORTED_MODULE_3__/* .KitchenError */ .b('cleanup', `docker ps: ${telling(stderr)}`);
    return stdout.split('\n').filter((id) => id !== '');
}
/** `--mount` is a line of CSV (docker/cli opts/mount.go). */
function mountField(name, value) {
    const field = `${name}=${value}`;
    return /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
/** What the daemon said; after it, the client says only that it failed. */
function telling(text) {
    const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.includes('--help'));
    return (lines.find((line) => /error response from daemon/i.test(line)) ?? lines.at(-1) ?? 'it said nothing').slice(0, 300);
}


/***/ }),

/***/ 82457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ testMachine),
/* harmony export */   q: () => (/* binding */ endMachines)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94850);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);
/* harmony import */ var _core_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95713);
/* harmony import */ var _kitchen_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97154);
/* harmony import */ var _script_subject_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69523);





/** How long EC2 may take to know of what it was told itself. */
const SETTLING_MS = 15_000;
/** An instance of an AMI, up once EC2's own checks reach it. */
function testMachine(request) {
    let ec2;
    let id = '';
    let mayAppear = false;
    return {
        start: async () => {
            ec2 = await request.connect();
            try {
                id = await ec2.start({
                    imageId: request.imageId,
                    tags: { Name: request.name, 'bakehouse:run': request.run, [_script_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .MARK_TAG */ .tv]: request.mark },
                    token: tokenOf(request.mark),
                });
            }
            catch (error) {
                mayAppear = !isRefusal(error);
                throw error;
            }
            request.onId(id);
            const instance = await up(ec2, id, request);
            return {
                variables: {
                    BAKEHOUSE_INSTANCE_ID: id,
                    BAKEHOUSE_ADDRESS: instance.address,
                    BAKEHOUSE_IMAGE_ID: request.imageId,
                    BAKEHOUSE_REGION: ec2.region,
                },
                image: { id: instance.imageId, isSubject: instance.imageId === request.imageId },
                tools: {},
            };
        },
        trouble: async () => {
            const instance = await ec2?.look(id);
            if (instance?.state === 'running')
                return null;
            return `The instance ${id} is ${instance?.state ?? 'gone'} after the script${because(instance)}.`;
        },
        remove: async () => (ec2 === undefined ? [] : endMachines(ec2, request.mark, id === '' ? [] : [id], mayAppear)),
    };
}
async function up(ec2, id, request) {
    const deadline = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .steadyNow */ .r)() + request.timeoutMs;
    for (;;) {
        if (request.isInterrupted())
            throw new _kitchen_error_js__WEBPACK_IMPORTED_MODULE_2__/* .KitchenError */ .b('cancelled', `The run was cancelled while ${id} started.`);
        const instance = await ec2.look(id);
        const state = instance?.state ?? 'pending';
        if (instance !== undefined && state === 'running' && instance.address !== '' && (await ec2.isReachable(id)))
            return instance;
        if (state !== 'pending' && state !== 'running') {
            throw new _kitchen_error_js__WEBPACK_IMPORTED_MODULE_2__/* .KitchenError */ .b('infrastructure', `The instance ${id} of ${request.imageId} is ${state} before it was up${because(instance)}.`);
        }
        if ((0,_core_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .steadyNow */ .r)() > deadline) {
            const minutes = Math.round(request.timeoutMs / 60_000);
            throw new _kitchen_error_js__WEBPACK_IMPORTED_MODULE_2__/* .KitchenError */ .b('infrastructure', `The instance ${id} of ${request.imageId} is not up after ${minutes} min: it is ${state}, and EC2's status checks do not pass. Look at it: aws ec2 get-console-output --instance-id ${id} --region ${ec2.region}`);
        }
        await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .delay */ .cb)(request.pause);
    }
}
/**
 * Terminates what a run started, known by the mark on it: ids alone come from a file, and are looked at first.
 * @param mayAppear an instance was asked for whose id nobody told: EC2 may know it only in some seconds
 */
async function endMachines(ec2, mark, ids, mayAppear) {
    const left = (id, reason, command) => ({
        kind: 'instance', id, region: ec2.region, state: 'left', reason, command: `aws ec2 ${command} --region ${ec2.region}`,
    }); // prettier-ignore
    const found = new Set();
    try {
        for (const id of ids) {
            const instance = await ec2.look(id);
            if (instance?.tags[_script_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .MARK_TAG */ .tv] === mark && !/^(?:terminated|shutting-down)$/.test(instance.state))
                found.add(id);
        }
        const deadline = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .steadyNow */ .r)() + (mayAppear ? SETTLING_MS : 0);
        for (;;) {
            for (const { id } of await ec2.tagged(_script_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .MARK_TAG */ .tv, mark))
                found.add(id);
            if (found.size > 0 || (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .steadyNow */ .r)() >= deadline)
                break;
            await (0,_core_process_js__WEBPACK_IMPORTED_MODULE_1__/* .delay */ .cb)(1000);
        }
    }
    catch (error) {
        const command = `describe-instances --filters Name=tag:${_script_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .MARK_TAG */ .tv},Values=${mark}`;
        return [left(ids.join(', ') || 'unknown', `could not be looked for: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`, command)];
    }
    const stay = [];
    for (const id of found) {
        try {
            await ec2.terminate(id);
        }
        catch (error) {
            stay.push(left(id, (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), `terminate-instances --instance-ids ${id}`));
        }
    }
    return stay;
}
/** A no of ours or of EC2's: nothing was started. An answer that never came may still have been a yes. */
function isRefusal(error) {
    return error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo || (error instanceof Error && '$fault' in error && error.$fault === 'client');
}
function because(instance) {
    return instance === undefined || instance.reason === '' ? '' : ` (${instance.reason})`;
}
/** At most 64 ASCII characters (RunInstances, ClientToken). */
function tokenOf(mark) {
    return `bakehouse-${mark}`.replaceAll(/[^\w-]/g, '-').slice(0, 64);
}


/***/ })

};
