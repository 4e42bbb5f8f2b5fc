export const id = 5981;
export const ids = [5981];
export const modules = {

/***/ 4541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ annotateAll)
/* harmony export */ });
/* unused harmony export fitAnnotations */
/** The runner keeps ten of each level a step (actions/runner ExecutionContext.cs `_maxCountPerIssueType`) and drops the rest unseen. */
const MOST_PER_LEVEL = 10;
/** ExecutionContext.cs `_maxIssueMessageLength`. */
const LONGEST_MESSAGE = 4096;
const REST = ' … (the rest is in the log)';
/**
 * At most ten of each level, the most telling first: those with a line before those with only a file before those with
 * neither. When some have to go, the last place says how many.
 */
function fitAnnotations(annotations) {
    const levels = ['error', 'warning', 'notice'];
    return levels.flatMap((level) => {
        const ranked = distinct(annotations.filter((one) => one.level === level)).sort((a, b) => rank(a) - rank(b));
        if (ranked.length <= MOST_PER_LEVEL)
            return ranked.map(cut);
        const kept = ranked.slice(0, MOST_PER_LEVEL - 1).map(cut);
        const left = ranked.length - kept.length;
        return [...kept, { level, message: `${left} more of this kind are in the log and the summary.` }];
    });
}
function annotateAll(host, annotations) {
    for (const annotation of fitAnnotations(annotations))
        host.annotate(annotation);
}
function distinct(annotations) {
    const seen = new Map(annotations.map((one) => [`${one.file}\n${one.line}\n${one.message}`, one]));
    return [...seen.values()];
}
function rank(annotation) {
    if (annotation.file === undefined)
        return 2;
    return annotation.line === undefined ? 1 : 0;
}
function cut(annotation) {
    if (annotation.message.length <= LONGEST_MESSAGE)
        return annotation;
    const kept = annotation.message.slice(0, LONGEST_MESSAGE - REST.length).toWellFormed();
    return { ...annotation, message: `${kept}${REST}` };
}


/***/ }),

/***/ 33623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JM: () => (/* binding */ notOffered),
/* harmony export */   aE: () => (/* binding */ nobodyToAsk),
/* harmony export */   lc: () => (/* binding */ providerOf),
/* harmony export */   li: () => (/* binding */ providerNamed)
/* harmony export */ });
/** The provider that keeps what a builder makes; undefined for builders that nobody here knows. */
function providerOf(builder, providers) {
    return providers.find(({ builders }) => builders.some((pattern) => pattern.test(builder)));
}
/** Why nobody can say whether images of a builder are there: no provider knows it, or the one that does cannot be asked. */
function nobodyToAsk(builder) {
    return `nobody can be asked for images of ${builder}`;
}
/** The one sentence for what a provider does not offer. `what` goes on "cannot", `instead` is a sentence of its own. */
function notOffered(provider, what, instead) {
    return `Bakehouse cannot ${what} with ${provider}. ${instead}`;
}
/** The provider of that name, as records have it; undefined for one that nobody here knows. */
function providerNamed(name, providers) {
    return providers.find((provider) => provider.name === name);
}


/***/ }),

/***/ 30680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ below),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   w1: () => (/* binding */ createDisk)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8005);
/* harmony import */ var _path_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64776);




const NOTHING = { kinds: new Map(), folded: new Map() };
/**
 * Looks at each folder once: a plan asks for the same names again and again, and for many that are not there.
 * @param root absolute, links resolved
 */
function createDisk(root) {
    const listings = new Map();
    const absolute = (path) => (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .pathBytes */ .X)(path === '' ? root : `${root}/${path}`);
    function listing(folder) {
        const known = listings.get(folder);
        if (known !== undefined)
            return known;
        const found = kindOf(folder) === 'folder' ? readListing(absolute(folder)) : NOTHING;
        listings.set(folder, found);
        return found;
    }
    function kindOf(path) {
        return path === '' ? 'folder' : listing(parentOf(path)).kinds.get(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.basename(path));
    }
    function* filesIn(folder) {
        for (const [name, kind] of listing(folder).kinds) {
            const path = below(folder, name);
            if (kind === 'file' || kind === 'link')
                yield path;
            else if (kind === 'folder' && name !== '.git')
                yield* filesIn(path);
        }
    }
    return {
        kindOf,
        namesLike: (folder, name) => {
            const { kinds, folded } = listing(folder);
            return kinds.has(name) ? [name] : (folded.get(fold(name)) ?? []);
        },
        namesIn: (folder) => [...listing(folder).kinds.keys()],
        filesIn: (folder) => [...filesIn(folder)],
        linkTarget: (path) => (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .pathText */ .L)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(absolute(path), { encoding: 'buffer' })),
        absolute,
    };
}
/** An empty name is the folder itself. */
function below(folder, name) {
    if (name === '')
        return folder;
    return folder === '' ? name : `${folder}/${name}`;
}
/** The folder that holds a path; empty for the root. */
function parentOf(path) {
    const slash = path.lastIndexOf('/');
    return slash === -1 ? '' : path.slice(0, slash);
}
function readListing(folder) {
    const kinds = new Map();
    const folded = new Map();
    for (const entry of entriesOf(folder)) {
        const name = (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .pathText */ .L)(entry.name);
        kinds.set(name, kindOfEntry(entry));
        const like = folded.get(fold(name));
        if (like === undefined)
            folded.set(fold(name), [name]);
        else
            like.push(name);
    }
    return { kinds, folded };
}
function entriesOf(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true, encoding: 'buffer' });
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) === 'ENOENT' || (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) === 'ENOTDIR')
            return [];
        throw error;
    }
}
function kindOfEntry(entry) {
    if (entry.isFile())
        return 'file';
    if (entry.isDirectory())
        return 'folder';
    return entry.isSymbolicLink() ? 'link' : 'other';
}
/** macOS and Windows open a file by a name in other letters; what they would open counts on every machine. */
function fold(name) {
    return name.normalize('NFC').toLowerCase();
}


/***/ }),

/***/ 64776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ pathText),
/* harmony export */   X: () => (/* binding */ pathBytes)
/* harmony export */ });
// A file's name is bytes. As text it is UTF-8 where it can be; a byte that belongs to no character becomes the lone
// surrogate U+DC00 + byte, as in Python's surrogateescape: no two names become the same text, and JSON keeps it.
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LONE = /[\udc80-\udcff]/;
function pathText(bytes) {
    try {
        return STRICT.decode(bytes);
    }
    catch {
        return piecewise(bytes);
    }
}
/** What the file system is to be asked for. */
function pathBytes(text) {
    if (!LONE.test(text) || text.isWellFormed())
        return text;
    return Buffer.concat(Array.from(text, (character) => {
        const code = character.codePointAt(0) ?? 0;
        return code >= 0xdc80 && code <= 0xdcff ? Buffer.of(code - 0xdc00) : Buffer.from(character);
    }));
}
function piecewise(bytes) {
    let text = '';
    for (let at = 0; at < bytes.length;) {
        const length = characterLength(bytes[at] ?? 0);
        const character = decoded(bytes.subarray(at, at + length));
        text += character ?? String.fromCharCode(0xdc00 + (bytes[at] ?? 0));
        at += character === undefined ? 1 : length;
    }
    return text;
}
function characterLength(first) {
    if (first < 0xc0)
        return 1;
    if (first < 0xe0)
        return 2;
    return first < 0xf0 ? 3 : 4;
}
function decoded(bytes) {
    try {
        return STRICT.decode(bytes);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 86707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ readRepository)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/runner/inputs.js
var inputs = __webpack_require__(88278);
// EXTERNAL MODULE: ./.build/recipe/files/disk.js
var files_disk = __webpack_require__(30680);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./.build/core/process/command.js
var command = __webpack_require__(40039);
// EXTERNAL MODULE: ./.build/core/secrets/environment.js
var secrets_environment = __webpack_require__(94463);
// EXTERNAL MODULE: ./.build/recipe/files/path-bytes.js
var path_bytes = __webpack_require__(64776);
;// CONCATENATED MODULE: ./.build/recipe/files/git-index.js






/** Settings by which the configuration of a repository names programs that git runs. */
const HARMLESS = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'core.untrackedCache=false'];
/**
 * Reads git's index; executes nothing that the repository or its configuration names. What the machine's own
 * configuration says is heeded, as `safe.directory` stands there.
 * @param folder absolute
 */
async function readGitIndex(folder, environment) {
    const [tracked, others] = await Promise.all([
        listFiles(folder, environment, ['--stage', '-t']),
        listFiles(folder, environment, ['--others', '--exclude-standard']),
    ]);
    // A folder that cannot be looked into, as another user's, holds nothing that a bake could read.
    if (others.exitCode !== 0)
        throw refusal(folder, others.stderr);
    // An object that is missing (a sparse index in a partial clone) is no failure to git: it lists what it has.
    if (tracked.exitCode !== 0 || /^(?:error|fatal): /m.test(tracked.stderr))
        throw refusal(folder, tracked.stderr);
    return { ...entriesOf(tracked.stdout), untracked: pathsOf(others.stdout) };
}
async function listFiles(folder, environment, flags) {
    return await runGit([...HARMLESS, '--no-pager', 'ls-files', ...flags, '-z'], folder, (0,secrets_environment/* childEnvironment */.Qc)(environment, [], {
        LC_ALL: 'C',
        LANGUAGE: 'C',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_NO_LAZY_FETCH: '1',
        // A git that does not know this yet would fetch what is missing: by no protocol.
        GIT_ALLOW_PROTOCOL: 'none',
    }));
}
/** Paths with a NUL byte behind each. A repository within, which is none of its submodules, is named with a slash. */
function pathsOf(listing) {
    const paths = [];
    for (let at = 0; at < listing.length;) {
        const end = listing.indexOf(0, at);
        if (end === -1)
            throw new Error('git ls-files wrote a line of no known form.');
        if (listing[end - 1] !== 0x2f)
            paths.push((0,path_bytes/* pathText */.L)(listing.subarray(at, end)));
        at = end + 1;
    }
    return paths;
}
/** `<tag> <mode> <object> <stage>\t<path>` and a NUL byte; while a merge is not settled, a path has up to three entries. */
function entriesOf(listing) {
    const files = new Set();
    const skipped = new Set();
    const submodules = new Set();
    for (let at = 0; at < listing.length;) {
        const end = listing.indexOf(0, at);
        const tab = listing.indexOf(0x09, at);
        if (end === -1 || tab === -1 || tab > end)
            throw new Error('git ls-files wrote a line of no known form.');
        const path = (0,path_bytes/* pathText */.L)(listing.subarray(tab + 1, end));
        if (listing.subarray(at + 2, at + 9).toString('latin1') === '160000 ')
            submodules.add(path);
        else
            files.add(path);
        // S: skip-worktree.
        if (listing[at] === 0x53)
            skipped.add(path);
        at = end + 1;
    }
    return { files: [...files], submodules: [...submodules], skipped: [...skipped] };
}
function refusal(folder, stderr) {
    const lines = stderr.trim().split('\n');
    const said = lines.find((line) => /^(?:error|fatal): /.test(line)) ?? lines[0] ?? '';
    if (stderr.includes('dubious ownership')) {
        return new errors/* UserError */.yo(`git does not trust ${folder}, since another user owns it, as in a job that runs in a container. ` +
            `Add a step: git config --global --add safe.directory ${JSON.stringify(folder)}`);
    }
    if (stderr.includes('not a git repository')) {
        return new errors/* UserError */.yo(`${folder} is no git repository, so nobody can tell which files are inputs of an image. ` +
            'Check it out with actions/checkout; an unpacked archive has no .git. On a laptop, run git init and git add.');
    }
    return new errors/* UserError */.yo(`git cannot list the files of ${folder}: ${said}`);
}
async function runGit(args, cwd, environment) {
    const child = (0,external_node_child_process_.spawn)('git', [...args], {
        cwd,
        env: { ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    (0,command/* limitTime */.DZ)(child, command/* LOCAL_MS */.rR);
    const ended = new Promise((resolve, reject) => {
        child.once('error', (error) => reject((0,errors/* codeOf */.$N)(error) === 'ENOENT' ? new errors/* UserError */.yo('git is not installed here, or not in PATH.') : error));
        child.once('close', (code) => resolve(code ?? 128));
    });
    const [stdout, stderr, exitCode] = await Promise.all([collect(child.stdout), collect(child.stderr), ended]);
    return { exitCode, stdout, stderr: stderr.toString('utf8') };
}
async function collect(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
}
/** The same with the files of its submodules; those that are not checked out stay submodules. */
async function readWholeIndex(folder, environment, isCheckedOut) {
    const index = await readGitIndex(folder, environment);
    const inner = await Promise.all(index.submodules.map(async (path) => {
        if (!isCheckedOut((0,external_node_path_.join)(folder, path)))
            return { files: [], submodules: [path], skipped: [], untracked: [] };
        const below = await readWholeIndex((0,external_node_path_.join)(folder, path), environment, isCheckedOut);
        const under = (one) => `${path}/${one}`;
        return {
            files: below.files.map(under),
            submodules: below.submodules.map(under),
            skipped: below.skipped.map(under),
            untracked: below.untracked.map(under),
        };
    }));
    return {
        files: [...index.files, ...inner.flatMap(({ files }) => files)],
        submodules: inner.flatMap(({ submodules }) => submodules),
        skipped: [...index.skipped, ...inner.flatMap(({ skipped }) => skipped)],
        untracked: [...index.untracked, ...inner.flatMap(({ untracked }) => untracked)],
    };
}

;// CONCATENATED MODULE: ./.build/recipe/files/own-output.js



/**
 * The files that standard output and standard error themselves are, as of `bakehouse plan --json > plan.json`: by device
 * and inode, since a file is told by nothing else here.
 * @param root absolute @param paths of the repository
 */
function ownOutput(root, paths) {
    const outputs = new Set([1, 2].flatMap((descriptor) => identityOf(() => (0,external_node_fs_.fstatSync)(descriptor, { bigint: true }))));
    if (outputs.size === 0)
        return [];
    return paths.filter((path) => identityOf(() => (0,external_node_fs_.lstatSync)((0,path_bytes/* pathBytes */.X)(`${root}/${path}`), { bigint: true })).some((one) => outputs.has(one)));
}
/** None of what is no file: a pipe, a terminal, or nothing at all. */
function identityOf(look) {
    try {
        const found = look();
        return found.isFile() ? [`${found.dev}:${found.ino}`] : [];
    }
    catch (error) {
        // Closed, gone, or in a folder that is none.
        if (['EBADF', 'ENOENT', 'ENOTDIR', 'EACCES'].includes((0,errors/* codeOf */.$N)(error) ?? ''))
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./.build/recipe/files/repository.js







/** Deeper than any link of links; the kernel gives up at 40 as well. */
const MOST_LINKS = 40;
/** Steps of one path, with all its links and names in other letters. Only links made for it take more. */
const MOST_STEPS = 20_000;
/**
 * Reads what a repository tracks, with one call of git, and one more for each submodule.
 * Throws a UserError where that cannot be told.
 * @param folder absolute; the checkout, or a folder in one
 */
async function readRepository(folder, environment) {
    const root = (0,external_node_fs_.realpathSync)(folder);
    const disk = (0,files_disk/* createDisk */.w1)(root);
    // A link may name the checkout as it is reached here, through a link.
    const roots = [...new Set([root, (0,external_node_path_.resolve)(folder)])];
    const isCheckedOut = (path) => disk.kindOf(`${path.slice(root.length + 1)}/.git`) !== undefined;
    const index = await readWholeIndex(root, environment, isCheckedOut);
    if (index.files.length === 0) {
        throw new errors/* UserError */.yo(`git tracks no file in ${root}, so nobody can tell which files are inputs of an image. ` +
            'Check the repository out with actions/checkout, or add the files with git add.');
    }
    const submodules = new Set(index.submodules);
    const tracked = [...index.files, ...index.submodules].sort();
    const unignored = index.untracked.length === 0 ? tracked : [...new Set([...tracked, ...index.untracked])].sort();
    const skipped = new Set(index.skipped);
    return {
        root,
        disk,
        tracked,
        trackedIn: (path) => within(tracked, path),
        unignored,
        unignoredIn: (path) => within(unignored, path),
        ownOutput: ownOutput(root, unignored),
        isSkipped: (path) => skipped.has(path),
        isTracked: (path) => tracked[firstAt(tracked, path)] === path,
        submoduleOf: (path) => submodules.size === 0 ? undefined : ancestors(path).find((ancestor) => submodules.has(ancestor)),
        find: (path) => find({ disk, submodules, roots }, path),
    };
}
/** What a sorted list holds at or below a path: below it, all start with it and a slash, whose next character is 0. */
function within(sorted, path) {
    if (path === '')
        return sorted;
    const own = sorted[firstAt(sorted, path)] === path ? [path] : [];
    return [...own, ...sorted.slice(firstAt(sorted, `${path}/`), firstAt(sorted, `${path}0`))];
}
/** The place of the first item that is not before a text. */
function firstAt(sorted, text) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((sorted[middle] ?? '') < text)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** The path and every folder above it, but the root. */
function ancestors(path) {
    return path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
}
function find(ground, path) {
    const { disk, submodules } = ground;
    const found = [];
    const ways = [{ at: '', rest: path.split('/'), links: [] }];
    let steps = 0;
    for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
        const { at, links } = way;
        steps += 1;
        if (steps > MOST_STEPS)
            throw new errors/* UserError */.yo(`${(0,inputs/* show */.WU)(path)} leads through more links than anybody can follow.`);
        const [step, ...rest] = way.rest;
        if (submodules.has(at))
            found.push({ kind: 'submodule', path: at, links });
        else if (step === undefined)
            found.push({ kind: realKind(disk, at), path: at, links });
        else if (step === '' || step === '.')
            ways.push({ at, rest, links });
        else if (step === '..') {
            // As the kernel does: up from where the links have led.
            if (at !== '')
                ways.push({ at: at.slice(0, Math.max(0, at.lastIndexOf('/'))), rest, links });
            else if (links.length > 0)
                found.push({ kind: 'outside', path: links.at(-1) ?? '', links });
        }
        else if (step !== '.git') {
            ways.push(...disk.namesLike(at, step).flatMap((name) => stepInto(ground, { at, rest, links }, name)));
        }
    }
    return found;
}
function stepInto({ disk, roots }, { at, rest, links }, name) {
    const path = (0,files_disk/* below */.Gz)(at, name);
    if (disk.kindOf(path) !== 'link')
        return [{ at: path, rest, links }];
    const target = disk.linkTarget(path);
    const followed = [...links, path];
    if (followed.length > MOST_LINKS)
        return [];
    if (target.startsWith('/')) {
        const inside = roots.flatMap((root) => target === root ? '' : target.startsWith(`${root}/`) ? target.slice(root.length + 1) : [])[0];
        return [{ at: '', rest: inside === undefined ? ['..'] : [...inside.split('/'), ...rest], links: followed }];
    }
    return [{ at, rest: [...target.split('/'), ...rest], links: followed }];
}
function realKind(disk, path) {
    const kind = disk.kindOf(path);
    return kind === 'file' || kind === 'folder' ? kind : 'other';
}


/***/ })

};
