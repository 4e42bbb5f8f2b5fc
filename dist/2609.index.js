export const id = 2609;
export const ids = [2609];
export const modules = {

/***/ 94850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    fm: () => (  waitFor),
    ml: () => (  systemClock),
    rj: () => (  steadyNow),
    ur: () => (  machineNow),
    ym: () => (  utcOf)
  });
function steadyNow() {
    return Math.round(performance.timeOrigin + performance.now());
}
function machineNow() {
    return Number(process.hrtime.bigint() / 1000000n);
}
async function waitFor(ms, signal) {
    if (signal?.aborted === true)
        return;
    await new Promise((resolve) => {
        const end = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', end);
            resolve();
        };
        const timer = setTimeout(end, ms);
        signal?.addEventListener('abort', end, { once: true });
    });
}
const systemClock = { now: steadyNow, sleep: waitFor };
function utcOf(text) {
    const time = Date.parse(text.replace(/(\.\d{3})\d+/, '$1'));
    return Number.isFinite(time) ? new Date(time).toISOString() : null;
}


/***/ }),

/***/ 74555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CE: () => (  sha256HexOfFile),
    Vq: () => (  sha256OfFile),
    fg: () => (  sha256Hex),
    oT: () => (  fileState),
    sc: () => (  sha256),
    v8: () => (  writeDurably),
    vK: () => (  writeAtomically)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
  var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8005);





function writeAtomically(path, text, mode = 0o600) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true, mode: 0o700 });
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(temporary, text, { mode });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, path);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true });
        throw error;
    }
}
function fileState(path) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path, { bigint: true });
        return stat.isFile() ? `${stat.dev} ${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}` : '';
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__  .$N)(error) === undefined)
            throw error;
        return '';
    }
}
function writeDurably(path, text, mode = 0o600) {
    writeAtomically(path, text, mode);
    for (const one of [path, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)]) {
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(one, 'r');
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(file);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
        }
    }
}
function sha256(data) {
    return `sha256:${sha256Hex(data)}`;
}
async function sha256OfFile(path) {
    return `sha256:${await sha256HexOfFile(path)}`;
}
function sha256Hex(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest('hex');
}
async function sha256HexOfFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path), hash);
    return hash.digest('hex');
}


/***/ }),

/***/ 56408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CT: () => (  insideWorkspace),
    FK: () => (  isInside),
    OW: () => (  jobFolder),
    X5: () => (  workspacePath),
    ed: () => (  slashedWay),
    pS: () => (  shownPath),
    sx: () => (  userCacheFolder),
    wm: () => (  withoutPlace)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
  var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88278);




function insideWorkspace(what, root, base, path) {
    if (path.includes('\0'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} holds a NUL byte.`);
    const wanted = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, path);
    let real;
    try {
        real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(wanted);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__  .$N)(error) === 'ENOENT' || (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__  .$N)(error) === 'ENOTDIR') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} names ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(path)}, which does not exist (looked for ${wanted}).`);
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} names ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(path)}, which cannot be read (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__  .$N)(error) ?? String(error)}).`);
    }
    if (!isInside((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root), real)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} must stay inside the workspace, but ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(path)} leads to ${real}.`);
    }
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(real);
    if (!stat.isFile() && !stat.isDirectory()) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .yo(`${what} must be a file or a folder, but ${(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .WU)(path)} is a pipe, a socket or a device.`);
    }
    return real;
}
function isInside(root, path, style = node_path__WEBPACK_IMPORTED_MODULE_1__) {
    const way = style.relative(root, path);
    return way === '' || (!style.isAbsolute(way) && way !== '..' && !way.startsWith(`..${style.sep}`));
}
function slashedWay(from, to, style = node_path__WEBPACK_IMPORTED_MODULE_1__) {
    return style.relative(from, to).split(style.sep).join('/');
}
function shownPath(root, path, style = node_path__WEBPACK_IMPORTED_MODULE_1__) {
    return slashedWay(root, path, style) || '.';
}
function withoutPlace(message) {
    const start = message.indexOf(' (looked for ');
    const end = message.lastIndexOf(')');
    return start === -1 || end < start ? message : message.slice(0, start) + message.slice(end + 1);
}
function jobFolder(host) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.temporary, 'bakehouse');
}
function userCacheFolder(environment) {
    const cache = environment['XDG_CACHE_HOME'] ?? '';
    const home = environment['HOME'] ?? '';
    if (cache !== '')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cache, 'bakehouse');
    return home === '' ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.cache', 'bakehouse');
}
function workspacePath(host, path, base = host.workspace) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, path);
    return isInside(host.workspace, full) ? shownPath(host.workspace, full) : path;
}


/***/ }),

/***/ 37478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    IN: () => (  cutText),
    hS: () => (  counted),
    hT: () => (  withoutTrailing),
    qb: () => (  nearestName),
    r7: () => (  shellWord),
    y3: () => (  cutInTheMiddle)
  });
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
function counted(count, noun) {
    return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
function cutText(text, most) {
    return text.length > most ? `${text.slice(0, most).toWellFormed()}…` : text;
}
function cutInTheMiddle(text, most, rest) {
    if (text.length <= most)
        return text;
    const head = Math.floor(most / 4);
    const first = text.slice(0, head).toWellFormed();
    const last = text.slice(text.length - (most - head)).toWellFormed();
    const left = (text.length - most).toLocaleString('en-US');
    return `${first}\n… ${left} characters are left out here: ${rest} …\n${last}`;
}
function withoutTrailing(text, signs) {
    let end = text.length;
    while (end > 0 && signs.includes(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
}
function shellWord(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw `'\''`)}'`;
}


/***/ }),

/***/ 1252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C5: () => (  memberOf),
    Gv: () => (  isObject),
    Nx: () => (  byUnits),
    dj: () => (  canonicalJson),
    me: () => (  groupedBy)
  });
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value) ?? 'null';
    const members = [];
    for (const name of Object.keys(value).sort()) {
        const member = Reflect.get(value, name);
        if (member !== undefined)
            members.push(`${JSON.stringify(name)}:${canonicalJson(member)}`);
    }
    return `{${members.join(',')}}`;
}
function byUnits(a, b) {
    return a < b ? -1 : Number(a > b);
}
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
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function memberOf(value, name) {
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}


/***/ }),

/***/ 95907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A_: () => (  legDefinition),
    Dc: () => (  acceptances),
    TI: () => (  reuse),
    UZ: () => (  reuses),
    WC: () => (  resolvedSource),
    hB: () => (  nothingMore),
    hE: () => (  sourceRequest),
    mF: () => (  acceptance)
  });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
  var _leg_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44296);
  var _reuse_from_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74765);



const pattern = zod__WEBPACK_IMPORTED_MODULE_2__  .YjP();
const sourceRequest = zod__WEBPACK_IMPORTED_MODULE_2__  ._H3({
    of: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()
        .min(1)
        .describe('Who is asked: a provider, or another member of `source`; `map` and `id` ask nobody.'),
})
    .describe('What else there is, is for whoever `of` names: the name of an image, or what it has to fit.');
const resolvedSource = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    of: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().min(1),
    id: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().min(1),
    name: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().nullable(),
});
const packerWork = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    builder: zod__WEBPACK_IMPORTED_MODULE_2__  .euz('packer'),
    template: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().min(1),
    'working-directory': zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().min(1),
    only: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(pattern),
    except: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(pattern),
    vars: zod__WEBPACK_IMPORTED_MODULE_2__  .g1P(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), pattern),
    'secret-vars': zod__WEBPACK_IMPORTED_MODULE_2__  .g1P(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__  .YjP())
        .describe('Variable to the name under which the input secret-vars of bake gives its value.'),
    'var-files': zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()),
    'retry-vars': zod__WEBPACK_IMPORTED_MODULE_2__  .g1P(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), pattern)
        .optional()
        .describe('Variables over vars for a bake that is tried again since there was no capacity. Absent: there are none.'),
    arguments: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(pattern),
    'vars-in-environment': zod__WEBPACK_IMPORTED_MODULE_2__  .zMY()
        .describe("Whether the variables reach the environment of the build too, as a build request's do."),
    version: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().nullable().describe('A constraint on the version of Packer.'),
    substitutions: zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ METADATA: pattern, NAME: pattern, IMAGE: pattern })
        .nullable()
        .describe('What $METADATA, $NAME and $IMAGE stand for in the template; null: it is no such template.'),
});
const dockerfileWork = zod__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    builder: zod__WEBPACK_IMPORTED_MODULE_2__  .euz('dockerfile'),
    file: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().min(1),
    context: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().min(1),
    target: pattern.nullable(),
    platform: pattern.nullable(),
    args: zod__WEBPACK_IMPORTED_MODULE_2__  .g1P(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), pattern),
    labels: zod__WEBPACK_IMPORTED_MODULE_2__  .g1P(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), pattern),
    secrets: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()).describe('Names; the values come from the inputs of bake.'),
    arguments: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(pattern).describe("More arguments of docker build, as IMAGES.json's extra_args gives them."),
});
const acceptances = ['unread', 'post-processors'];
const acceptance = zod__WEBPACK_IMPORTED_MODULE_2__  .k5n(acceptances);
const reuses = ['auto', 'never', 'require', 'strict'];
const reuse = zod__WEBPACK_IMPORTED_MODULE_2__  .k5n(reuses);
const runnerLabels = zod__WEBPACK_IMPORTED_MODULE_2__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP())]);
const legDefinition = _leg_js__WEBPACK_IMPORTED_MODULE_0__  .BV.extend({
    name: pattern.describe('The name of the image at its provider.'),
    version: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().nullable().describe('What {version} stands for; null: the tag or the commit of the run.'),
    parent: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().nullable().describe('The id of the leg that it builds on.'),
    source: sourceRequest.nullable(),
    work: zod__WEBPACK_IMPORTED_MODULE_2__  .gMt('builder', [packerWork, dockerfileWork]),
    inputs: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()).nullable().describe('Globs that say which files count, instead of the default ones.'),
    accept: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(acceptance)
        .describe('Doubts that are no reason to bake: `unread`, about files that cannot be known beforehand; `post-processors`, about what they did elsewhere.'),
    reuse: reuse
        .optional()
        .describe('Whether an image that was baked of the same inputs is taken instead of baking it again. Default: auto.'),
    'reuse-from': _reuse_from_js__WEBPACK_IMPORTED_MODULE_1__  .ld
        .optional()
        .describe('Refs whose images are taken: names of branches, `tags`, `any`. The own one always is. Absent: any.'),
    extras: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()).describe('Further folders and files that count as inputs.'),
    tags: zod__WEBPACK_IMPORTED_MODULE_2__  .g1P(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), pattern),
    'declared-tag': zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().nullable().describe('A name that the container image gets on success.'),
    verify: zod__WEBPACK_IMPORTED_MODULE_2__  .g1P(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__  .L5J()).nullable().describe('{kitchen}, {script} or {none: true}; null: not said.'),
    publish: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()).describe('Names of targets.'),
    'runs-on': zod__WEBPACK_IMPORTED_MODULE_2__  .KCZ([runnerLabels, zod__WEBPACK_IMPORTED_MODULE_2__  .rej({ group: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP(), labels: runnerLabels.optional() })]).nullable(),
    arch: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().nullable(),
    timeout: zod__WEBPACK_IMPORTED_MODULE_2__  .aig().positive().nullable().describe('Minutes.'),
    account: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().nullable().describe('The account that the credentials must belong to.'),
    role: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()
        .optional()
        .describe('The role that the job of the leg assumes for its credentials. Absent: that of the workflow.'),
    concurrency: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP()
        .optional()
        .describe('Of legs with the same text one job runs at a time. Absent: it waits for none.'),
    'retry-shell-flake': zod__WEBPACK_IMPORTED_MODULE_2__  .zMY().describe("IMAGES.json: Packer's vanished script is tried again."),
});
function nothingMore() {
    return {
        inputs: null,
        accept: [],
        extras: [],
        tags: {},
        'declared-tag': null,
        verify: null,
        publish: [],
        'runs-on': null,
        arch: null,
        timeout: null,
        account: null,
        'retry-shell-flake': false,
    };
}


/***/ }),

/***/ 44296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BV: () => (  leg),
    RY: () => (  withTier),
    Zm: () => (  tier),
    cK: () => (  tiers),
    tF: () => (  slugOf)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const tiers = ['base', 'infrastructure', 'application'];
const tier = zod__WEBPACK_IMPORTED_MODULE_0__  .k5n(tiers).describe('The tier of an image: base, infrastructure or application.');
function withTier(value) {
    if (typeof value !== 'object' || value === null || !('layer' in value) || 'tier' in value)
        return value;
    const { layer, ...rest } = value;
    return { ...rest, tier: layer };
}
const leg = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    leg: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().min(1).describe('The id: the image, then its axis values in declared order, with slashes between.'),
    slug: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
        .regex(/^[a-z0-9][a-z0-9._-]*$/)
        .describe('The id where slashes are not allowed: names of artifacts, folders and local references.'),
    image: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().min(1).describe('The name of the image.'),
    tier,
    axes: zod__WEBPACK_IMPORTED_MODULE_0__  .g1P(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()).describe('Axis values by axis name.'),
});
function slugOf(id) {
    const slug = id
        .toLowerCase()
        .replace(/[^a-z0-9._]+/g, '-')
        .replace(/^[^a-z0-9]+|-$/g, '');
    return slug === '' ? 'image' : slug.slice(0, 100);
}


/***/ }),

/***/ 74765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    W4: () => (  takesRef),
    fY: () => (  withReuseFrom),
    h4: () => (  notTaken),
    ld: () => (  reuseFrom)
  });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const TAGS = 'tags';
const ANY = 'any';
const reuseFrom = zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().regex(/^[A-Za-z0-9_][\w./+@-]{0,200}$/, 'is the name of a branch, tags or any, without refs/heads/'));
function takesRef({ own, from = [ANY] }, ref) {
    const isOf = (one) => (one === TAGS ? isTag(ref) : one === ANY || ref === `refs/heads/${one}`);
    return ref === own || from.some(isOf);
}
function notTaken({ own, from = [] }, what, ref) {
    const of = ref === '' ? 'names no ref' : `is of ${ref}`;
    const run = own === '' ? '' : ` and ${own} itself`;
    return `${what} ${of}, but reuse-from takes ${from.join(', ') || 'nothing'}${run}`;
}
function isTag(ref) {
    return ref.startsWith('refs/tags/');
}
function withReuseFrom(legs, defaultBranch) {
    if (defaultBranch === null)
        return legs;
    const byId = new Map(legs.map((leg) => [leg.leg, leg]));
    const published = new Set();
    for (const { leg, publish } of legs) {
        if (publish.length === 0)
            continue;
        for (let next = leg; next !== null && !published.has(next); next = byId.get(next)?.parent ?? null) {
            published.add(next);
        }
    }
    return legs.map((leg) => leg['reuse-from'] !== undefined || !published.has(leg.leg) ? leg : { ...leg, 'reuse-from': [defaultBranch, TAGS] });
}


/***/ })

};
