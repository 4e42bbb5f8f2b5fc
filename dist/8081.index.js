export const id = 8081;
export const ids = [8081];
export const modules = {

/***/ 92974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Er: () => (  publishedArtifactName),
    Fz: () => (  responseArtifactName),
    Jj: () => (  imageArtifactName),
    N8: () => (  recordArtifactName),
    P3: () => (  journalArtifactName),
    V$: () => (  debugLogArtifactName),
    fA: () => (  publishReportArtifactName),
    gc: () => (  leftoversArtifactName),
    hO: () => (  checkArtifactPrefix),
    m5: () => (  reportArtifactName),
    nU: () => (  planArtifactName),
    o5: () => (  parseRecordArtifactName)
  });
  var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

const RECORD = /^(.+)-(bake|verify|publish)-a([1-9]\d{0,8})$/s;
function recordArtifactName(prefix, slug, stage, attempt) {
    return `${prefix}-${slug}-${stage}-a${attempt}`;
}
function parseRecordArtifactName(prefix, name) {
    if (!name.startsWith(`${prefix}-`))
        return undefined;
    const [, slug, stage, attempt] = RECORD.exec(name.slice(prefix.length + 1)) ?? [];
    if (slug === undefined || (stage !== 'bake' && stage !== 'verify' && stage !== 'publish'))
        return undefined;
    return { slug, stage, attempt: Number(attempt) };
}
function leftoversArtifactName(prefix, slug, attempt) {
    return `${prefix}-${slug}-leftovers-a${attempt}`;
}
function debugLogArtifactName(prefix, slug, attempt) {
    return `${prefix}-${slug}-debug-log-a${attempt}`;
}
function planArtifactName(prefix, attempt) {
    return `${prefix}-plan-a${attempt}`;
}
function imageArtifactName(prefix, slug, attempt, number) {
    return `${prefix}-${slug}-image${number === undefined ? '' : `-${number}`}-a${attempt}`;
}
function journalArtifactName(prefix, attempt) {
    return `${prefix}-publish-journal-a${attempt}`;
}
function publishedArtifactName(prefix, attempt) {
    return `${prefix}-published-a${attempt}`;
}
function reportArtifactName(prefix, attempt) {
    return `${prefix}-report-a${attempt}.html`;
}
function responseArtifactName(prefix, attempt) {
    return `${prefix}-response-a${attempt}.json`;
}
function publishReportArtifactName(prefix, attempt) {
    return `${prefix}-publish-report-a${attempt}.html`;
}
function checkArtifactPrefix(prefix) {
    if (/^[A-Za-z0-9][\w.-]{0,60}$/.test(prefix))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__  .yo('Input "artifact-prefix" must be letters, digits, dots, hyphens and underscores, at most 61.');
}


/***/ }),

/***/ 50518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K1: () => (  imagesOutput),
    Nl: () => (  singleImageId),
    fT: () => (  imageIdsOutput)
  });
function imagesOutput(leg, images) {
    return images.map(({ build, provider, region, id }) => ({ leg, build, provider, region, id }));
}
function imageIdsOutput(images) {
    const perRegion = new Map();
    for (const { region } of images)
        perRegion.set(region, (perRegion.get(region) ?? 0) + 1);
    return Object.fromEntries(images.map(({ region, build, id }) => [(perRegion.get(region) ?? 0) > 1 ? `${region}/${build}` : region, id]));
}
function singleImageId(images) {
    return images.length === 1 ? (images[0]?.id ?? '') : '';
}


/***/ }),

/***/ 49537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  DIRTY),
    l: () => (  lateValues)
  });
const DIRTY = '-dirty';
function lateValues(run, now, { key, version, isDirty = false, }) {
    const time = now.toISOString().replace(/\D/g, '').slice(0, 14);
    const ref = run.ref.replace(/^refs\/(?:heads|tags|pull)\//, '');
    const tag = /^refs\/tags\/v?(.+)$/.exec(run.ref)?.[1];
    const mark = isDirty ? DIRTY : '';
    return new Map([
        ['version', `${version ?? tag ?? (run.commit === '' ? '0.0.0' : run.commit.slice(0, 7))}${mark}`],
        ['key8', key === null ? 'unkeyed' : key.slice(key.indexOf('-') + 1).slice(0, 8)],
        ['git.sha', `${run.commit}${mark}`],
        ['git.short', `${run.commit.slice(0, 7)}${mark}`],
        ['git.ref', `${ref}${mark}`],
        ['run.id', run.id],
        ['run.attempt', String(run.attempt)],
        ['run.url', run.url],
        ['timestamp', time],
        ['date', time.slice(0, 8)],
    ]);
}


/***/ }),

/***/ 58315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  n: () => (  readDockerfile)
});

var inputs = __webpack_require__(88278);
var syntax_error = __webpack_require__(85809);
var go_text = __webpack_require__(68546);
var source_text = __webpack_require__(11759);
;// CONCATENATED MODULE: ./.build/recipe/dockerfile/assignment.js



function envAssignments({ rest, line }, escape) {
    const words = quotedWords(rest, escape);
    const [first] = words;
    if (first === undefined)
        throw (0,source_text .V)('ENV needs at least one name=value.', line);
    if (!first.includes('=')) {
        const [, name = '', value] = /^([^\t\v\f\r ]*)[\t\v\f\r ]+([^]*)$/.exec(rest) ?? [];
        if (value === undefined)
            throw (0,source_text .V)(`ENV needs a value for ${(0,inputs .WU)(first)}, such as ${first.slice(0, 40)}=value.`, line);
        return [{ name, value }];
    }
    return words.map((word) => {
        const assignment = split(word, 'ENV', line);
        if (assignment.value !== undefined)
            return assignment;
        throw (0,source_text .V)(`ENV takes name=value everywhere in the line, but got ${(0,inputs .WU)(word)}.`, line);
    });
}
function argAssignments({ rest, line }, escape) {
    const words = quotedWords(rest, escape);
    if (words.length === 0)
        throw (0,source_text .V)('ARG needs at least one name.', line);
    return words.map((word) => split(word, 'ARG', line));
}
function split(word, instruction, line) {
    const at = word.indexOf('=');
    if (at === 0)
        throw (0,source_text .V)(`${instruction} needs a name before the "=" of ${(0,inputs .WU)(word)}.`, line);
    return at === -1 ? { name: word, value: undefined } : { name: word.slice(0, at), value: word.slice(at + 1) };
}
function quotedWords(text, escape) {
    const words = [];
    let word = '';
    let quote = '';
    for (let at = 0; at < text.length; at += 1) {
        const char = text.charAt(at);
        if (quote === '' && (0,go_text .xC)(char)) {
            if (word !== '')
                words.push(word);
            word = '';
            continue;
        }
        if (char === escape && quote !== "'") {
            if (at + 1 < text.length)
                word += char + text.charAt(at + 1);
            at += 1;
            continue;
        }
        if (char === quote)
            quote = '';
        else if (quote === '' && (char === '"' || char === "'"))
            quote = char;
        word += char;
    }
    return word === '' ? words : [...words, word];
}

var dockerfile_words = __webpack_require__(10277);
;// CONCATENATED MODULE: ./.build/recipe/dockerfile/environment.js


const MAX_SUBSTITUTED = 4 * 1024 * 1024;
const PLATFORM_ARGUMENTS = /^(?:BUILD|TARGET)(?:PLATFORM|OS|ARCH|VARIANT)$|^TARGETSTAGE$/;
const PROXY_ARGUMENTS = /^(?:HTTPS?|FTP|NO|ALL)_PROXY$/i;
class VariableScope {
    #entries = new Map();
    #below;
    others;
    #budget;
    #isLost = false;
    constructor(budget, others, below) {
        this.#budget = budget;
        this.others = others;
        this.#below = below;
    }
    lookup = (name) => {
        const value = this.find(name);
        if (typeof value === 'string')
            this.#budget.spent += value.length;
        if (this.#budget.spent > MAX_SUBSTITUTED) {
            throw (0,source_text .V)(`Substitution makes more than ${MAX_SUBSTITUTED} characters of this file.`, this.#budget.line);
        }
        return value;
    };
    find(name) {
        if (!/^[\p{L}_]/u.test(name))
            return undefined;
        const entry = this.#entry(name);
        if (entry !== undefined)
            return entry.value;
        if (this.others === 'unknown' || PROXY_ARGUMENTS.test(name))
            return dockerfile_words .HV;
        return this.others === 'platform' && PLATFORM_ARGUMENTS.test(name) ? dockerfile_words .HV : undefined;
    }
    setEnv(name, value) {
        if (name === undefined)
            this.#isLost = true;
        else
            this.#entries.set(name, { value: value ?? dockerfile_words .HV, isEnv: true });
    }
    setArg(name, given) {
        const value = given ?? dockerfile_words .HV;
        const earlier = this.#entry(name);
        const isContested = earlier?.isEnv === true && earlier.value !== value;
        this.#entries.set(name, { value: isContested ? dockerfile_words .HV : value, isEnv: isContested });
    }
    inheritArg(name, global) {
        const value = global.find(name);
        if (value !== undefined)
            this.setArg(name, value === dockerfile_words .HV ? undefined : value);
    }
    #entry(name) {
        const own = this.#own(name);
        if (own !== undefined)
            return own;
        for (let below = this.#below; below !== undefined; below = below.#below) {
            const entry = below.#own(name);
            if (entry !== undefined)
                return entry;
        }
        return undefined;
    }
    #own(name) {
        return this.#isLost ? { value: dockerfile_words .HV, isEnv: true } : this.#entries.get(name);
    }
}

var dockerfile_instruction = __webpack_require__(78268);
;// CONCATENATED MODULE: ./.build/recipe/dockerfile/mount.js


function readMount(text, options) {
    let type = 'bind';
    let from = '';
    let source = '';
    for (const field of csvFields(text, options.line)) {
        const at = field.indexOf('=');
        if (at === -1)
            continue;
        const key = field.slice(0, at).toLowerCase();
        const value = field.slice(at + 1);
        if (key === 'from')
            from = value;
        else if (key === 'type')
            type = (0,dockerfile_words .Vo)(value, options)?.toLowerCase();
        else if (key === 'source' || key === 'src')
            source = (0,dockerfile_words .Vo)(value, options);
    }
    return { type, from, source };
}
function csvFields(text, line) {
    const fields = [];
    let at = 0;
    for (;;) {
        let field = '';
        let isQuoted = text.charAt(at) === '"';
        if (isQuoted)
            at += 1;
        while (at < text.length && (isQuoted || text.charAt(at) !== ',')) {
            const char = text.charAt(at);
            const isDoubled = char === '"' && isQuoted && text.charAt(at + 1) === '"';
            at += isDoubled ? 2 : 1;
            if (char !== '"' || isDoubled)
                field += char;
            else if (isQuoted && /^,?$/.test(text.charAt(at)))
                isQuoted = false;
            else
                throw (0,source_text .V)('A --mount of RUN holds a quote that does not match.', line);
        }
        if (isQuoted)
            throw (0,source_text .V)('A --mount of RUN holds a quote that does not match.', line);
        fields.push(field);
        if (at >= text.length)
            return fields;
        at += 1;
    }
}

;// CONCATENATED MODULE: ./.build/recipe/dockerfile/stage-reader.js








const MAX_STAGES = 500;
const INSTRUCTIONS = new Set(('add arg cmd copy entrypoint env expose from healthcheck label maintainer ' +
    'onbuild run shell stopsignal user volume workdir').split(' '));
class StageReader {
    #escape;
    #given;
    #budget = { spent: 0, line: 1 };
    #global = new VariableScope(this.#budget, 'platform');
    #byName = new Map();
    #names = new Set();
    #environment = this.#global;
    #stages = [];
    #copies = [];
    #bases = [];
    #remotes = [];
    #unread = [];
    #args = [];
    constructor(escape, given) {
        this.#escape = escape;
        this.#given = given;
        for (const name of ['TARGETPLATFORM', 'TARGETOS', 'TARGETARCH', 'TARGETVARIANT']) {
            const value = given.get(name);
            if (value !== undefined)
                this.#global.setArg(name, value);
        }
    }
    read(instructions) {
        const froms = instructions.filter(({ name }) => name === 'from');
        this.#names = new Set(froms.flatMap((from) => (0,dockerfile_instruction .YN)(from.rest)[2]?.toLowerCase() ?? []));
        for (const instruction of instructions) {
            const { name, line } = instruction;
            this.#budget.line = line;
            if (!INSTRUCTIONS.has(name))
                throw unknownInstruction(instruction);
            if (name === 'from')
                this.#from(instruction);
            else if (name === 'arg')
                this.#arg(instruction);
            else if (this.#stages.length === 0) {
                throw (0,source_text .V)(`${name.toUpperCase()} stands before the first FROM, where only ARG may.`, line);
            }
            else
                this.#inStage(instruction, this.#environment);
        }
        if (this.#stages.length === 0)
            throw (0,source_text .V)('The Dockerfile has no FROM.', 1);
        return {
            stages: this.#stages,
            copies: this.#copies,
            bases: this.#bases,
            remotes: this.#remotes,
            unread: this.#unread,
            args: this.#args,
        };
    }
    #from({ rest, line }) {
        const [reference = '', as, ...more] = rest === '' ? [] : (0,dockerfile_instruction .YN)(rest);
        const [named] = more;
        const isPlain = reference !== '' && as === undefined;
        if (!isPlain && !(as?.toLowerCase() === 'as' && more.length === 1)) {
            throw (0,source_text .V)(`FROM takes "image" or "image AS name", but got ${(0,inputs .WU)(rest)}.`, line);
        }
        const name = named?.toLowerCase() ?? null;
        if (name !== null && !/^[a-z][a-z0-9\-_.]*$/.test(name)) {
            throw (0,source_text .V)(`A stage's name is a letter and then letters, digits and "-_.", but was ${(0,inputs .WU)(named ?? '')}.`, line);
        }
        if (this.#stages.length === MAX_STAGES)
            throw (0,source_text .V)(`The Dockerfile has more than ${MAX_STAGES} stages.`, line);
        const base = (0,dockerfile_words .Vo)(reference, this.#options(this.#global, line)) || null;
        const earlier = this.#byName.get(base?.toLowerCase() ?? '');
        if (base === null)
            this.#unread.push({ kind: 'base', text: reference, line });
        else if (earlier === undefined && base !== 'scratch') {
            this.#bases.push({ kind: 'from', reference: base, line, stage: name });
        }
        const others = base === 'scratch' ? 'none' : (earlier?.environment.others ?? 'unknown');
        this.#environment = new VariableScope(this.#budget, others, earlier?.environment);
        const stage = { name, base, line };
        this.#stages.push(stage);
        if (name !== null)
            this.#byName.set(name, { stage, environment: this.#environment });
    }
    #arg(instruction) {
        const { line } = instruction;
        for (const { name, value } of argAssignments(instruction, this.#escape)) {
            const otherwise = value === undefined ? undefined : (0,dockerfile_words .Vo)(value, this.#options(this.#environment, line));
            this.#args.push({ name, default: otherwise ?? null, line });
            const given = this.#given.get(name);
            if (given !== undefined)
                this.#environment.setArg(name, given);
            else if (value !== undefined)
                this.#environment.setArg(name, otherwise);
            else if (this.#environment !== this.#global)
                this.#environment.inheritArg(name, this.#global);
        }
    }
    #inStage(instruction, environment) {
        const { name, line } = instruction;
        if (name === 'env')
            this.#env(instruction, environment);
        else if (name === 'copy' || name === 'add')
            this.#copy(instruction, environment);
        else if (name === 'run')
            this.#run(instruction, environment);
        else if (name === 'onbuild') {
            const trigger = (0,dockerfile_instruction .ix)(instruction, this.#escape);
            if (['', 'onbuild', 'from', 'maintainer'].includes(trigger.name)) {
                throw (0,source_text .V)(`ONBUILD takes another instruction than ${(0,inputs .WU)(trigger.name.toUpperCase())}.`, line);
            }
            if (trigger.name === 'arg' || trigger.name === 'env')
                environment.setEnv(undefined, undefined);
            else
                this.#trigger(trigger);
        }
    }
    #trigger(trigger) {
        const later = new VariableScope(this.#budget, 'unknown');
        try {
            if (!INSTRUCTIONS.has(trigger.name))
                throw unknownInstruction(trigger);
            this.#inStage(trigger, later);
        }
        catch (error) {
            if (!(error instanceof syntax_error .C))
                throw error;
            this.#unread.push({ kind: 'source', text: trigger.rest, line: trigger.line });
        }
    }
    #env(instruction, environment) {
        const options = this.#options(environment, instruction.line);
        const entries = envAssignments(instruction, this.#escape).map(({ name, value = '' }) => ({
            name: (0,dockerfile_words .Vo)(name, options),
            value: (0,dockerfile_words .Vo)(value, options),
        }));
        for (const { name, value } of entries)
            environment.setEnv(name, value);
    }
    #copy(instruction, environment) {
        const { name, flags, line } = instruction;
        const words = (0,dockerfile_instruction .yh)(instruction);
        if (words.length < 2)
            throw (0,source_text .V)(`${name.toUpperCase()} needs a source and a destination.`, line);
        const from = name === 'copy' ? flags.find((flag) => flag.startsWith('--from='))?.slice('--from='.length) : '';
        if (from !== undefined && from !== '') {
            if (!/^[+-]?\d+$/.test(from))
                this.#takeFrom('copy', from, line);
            return;
        }
        const written = words.slice(0, -1).filter((word) => (0,dockerfile_instruction .jw)(word, line) === undefined);
        const sources = [];
        for (const word of written) {
            const source = (0,dockerfile_words .Vo)(word, this.#options(environment, line));
            if (source === undefined)
                this.#unread.push({ kind: 'source', text: word, line });
            else if (!isRemote(source))
                sources.push(source === '' ? '.' : source);
            else if (name === 'add')
                this.#remotes.push({ url: source, isSettled: isSettled(source, flags), line });
            else
                throw (0,source_text .V)(`COPY takes nothing from the network; use ADD for ${(0,inputs .WU)(source)}.`, line);
        }
        if (sources.length === 0)
            return;
        const keepsParents = flags.some((flag) => /^--parents(?:=true)?$/.test(flag));
        this.#copies.push({ sources, keepsParents, excludes: this.#excludes(flags, environment, line), line });
    }
    #excludes(flags, environment, line) {
        const written = flags.flatMap((flag) => /^--exclude=(.*)$/s.exec(flag)?.[1] ?? []);
        const known = written.map((one) => (0,dockerfile_words .Vo)(one, this.#options(environment, line)));
        return known.flatMap((one) => (known.includes(undefined) ? [] : (one ?? [])));
    }
    #run({ flags, line }, environment) {
        for (const flag of flags) {
            if (!flag.startsWith('--mount='))
                continue;
            const { type, from, source } = readMount(flag.slice('--mount='.length), this.#options(environment, line));
            const takesFiles = type === undefined || type === 'bind' || type === 'cache';
            if (from !== '' && takesFiles)
                this.#takeFrom('mount', from, line);
            if (from !== '' || !takesFiles || type === 'cache')
                continue;
            if (type === undefined || source === undefined)
                this.#unread.push({ kind: 'source', text: flag, line });
            else
                this.#copies.push({ sources: [source === '' ? '.' : source], keepsParents: false, excludes: [], line });
        }
    }
    #takeFrom(kind, from, line) {
        if (from.includes('$'))
            this.#unread.push({ kind: 'base', text: from, line });
        else if (!this.#names.has(from.toLowerCase()) && from !== 'scratch') {
            this.#bases.push({ kind, reference: from, line, stage: this.#stages.at(-1)?.name ?? null });
        }
    }
    #options(environment, line) {
        return { escape: this.#escape, line, lookup: environment.lookup };
    }
}
function isRemote(source) {
    return /^(?:https?|git|ssh):\/\/|^[\w-]+@[a-zA-Z0-9.-]+:/i.test(source);
}
function isSettled(url, flags) {
    return flags.some((flag) => flag.startsWith('--checksum=')) || /#[0-9a-f]{40}(?::|$)/.test(url);
}
function unknownInstruction({ name, line }) {
    return (0,source_text .V)(`Docker knows no instruction ${(0,inputs .WU)(name.toUpperCase())}.`, line);
}

;// CONCATENATED MODULE: ./.build/recipe/dockerfile/frontend.js

function findFrontend(lines) {
    const start = lines[0]?.startsWith('#!') === true ? 1 : 0;
    for (const comment of ['#', '//']) {
        for (let at = start; at < lines.length; at += 1) {
            const directive = (0,dockerfile_instruction .cA)(lines[at] ?? '', comment);
            if (directive === undefined)
                break;
            if (directive.name === 'syntax')
                return { reference: directive.value.replace(/ .*/, ''), line: at + 1 };
        }
    }
    const syntax = lines[start]?.trimStart().startsWith('{') === true ? jsonSyntax(lines.slice(start).join('\n')) : undefined;
    return syntax === undefined ? undefined : { reference: syntax, line: start + 1 };
}
function isDockerfileFrontend(reference) {
    return /(?:^|\/)docker\/dockerfile(?:-upstream)?(?:[:@]|$)/.test(reference);
}
function jsonSyntax(text) {
    let content;
    try {
        content = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (typeof content !== 'object' || content === null || !('syntax' in content))
        return undefined;
    return typeof content.syntax === 'string' ? content.syntax : undefined;
}

;// CONCATENATED MODULE: ./.build/recipe/dockerfile/dockerfile.js




function readDockerfile(text, args = new Map()) {
    const lines = (0,source_text .J)(text, 'Dockerfile');
    const frontend = findFrontend(lines);
    const bases = [];
    if (frontend !== undefined) {
        const { reference, line } = frontend;
        bases.push({ kind: 'frontend', reference, line, stage: null });
        if (!isDockerfileFrontend(reference)) {
            const unread = [{ kind: 'file', text: lines[line - 1] ?? '', line }];
            return { stages: [], copies: [], bases, remotes: [], unread, args: [] };
        }
    }
    const { escape, list } = (0,dockerfile_instruction .KK)(lines);
    const found = new StageReader(escape, args).read(list);
    return { ...found, bases: [...bases, ...found.bases] };
}


/***/ }),

/***/ 68546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Mr: () => (  trimLeft),
    Pd: () => (  trimSpace),
    ts: () => (  cleanPath),
    xC: () => (  isSpace)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const SPACES = new Set('\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000');
function isSpace(char) {
    return SPACES.has(char);
}
function trimSpace(text) {
    let end = text.length;
    while (end > 0 && isSpace(text.charAt(end - 1)))
        end -= 1;
    return trimLeft(text.slice(0, end));
}
function trimLeft(text) {
    let start = 0;
    while (start < text.length && isSpace(text.charAt(start)))
        start += 1;
    return text.slice(start);
}
function cleanPath(path) {
    const normal = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(path);
    return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal;
}


/***/ }),

/***/ 78268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    KK: () => (  readInstructions),
    YN: () => (  splitBlanks),
    cA: () => (  readDirective),
    ix: () => (  triggerOf),
    jw: () => (  readHeredoc),
    yh: () => (  listWords)
  });
  var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);
  var _go_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68546);
  var _source_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11759);
  var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10277);




function readInstructions(lines) {
    const escape = readEscape(lines);
    const list = [];
    let at = 0;
    while (at < lines.length) {
        const line = at + 1;
        const first = (0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__  .Mr)(trimReturns(lines[at] ?? ''));
        at += 1;
        let part = continuation(isComment(first) ? '' : first, escape);
        if (part.isLast && part.text === '')
            continue;
        const parts = [part.text];
        while (!part.isLast && at < lines.length) {
            const next = trimReturns(lines[at] ?? '');
            at += 1;
            if (isComment(next) || (0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__  .Mr)(next) === '')
                continue;
            part = continuation(next, escape);
            parts.push(part.text);
        }
        const text = parts.join('');
        const instruction = instructionOf(text, escape, line);
        list.push(instruction);
        for (const heredoc of mayHoldHeredocs(instruction, escape) ? heredocsOf(text, line) : []) {
            const end = findEnd(lines, at, heredoc);
            if (end === -1)
                throw (0,_source_text_js__WEBPACK_IMPORTED_MODULE_2__  .V)(`The here-document ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .WU)(heredoc.name)} has no last line ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .WU)(heredoc.name)}.`, line);
            at = end + 1;
        }
    }
    return { escape, list };
}
function triggerOf({ rest, line }, escape) {
    return instructionOf(rest, escape, line);
}
function listWords({ name, rest, line }) {
    return readJsonList(rest, name, line) ?? (rest === '' ? [] : splitBlanks(rest));
}
function splitBlanks(text) {
    return text.split(/[\t\v\f\r ]+/);
}
function readJsonList(text, name, line) {
    if (!text.startsWith('['))
        return undefined;
    let list;
    try {
        list = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (!Array.isArray(list))
        return undefined;
    return list.map((item) => {
        if (typeof item === 'string')
            return item;
        throw (0,_source_text_js__WEBPACK_IMPORTED_MODULE_2__  .V)(`${name.toUpperCase()} with a JSON list takes strings only, but got ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .WU)(JSON.stringify(item))}.`, line);
    });
}
function instructionOf(text, escape, line) {
    const [, word = '', behind = ''] = /^([^\t\v\f\r ]*)[\t\v\f\r ]*([^]*)$/.exec((0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__  .Pd)(text)) ?? [];
    const { flags, rest } = splitFlags(behind, escape);
    return { name: word.toLowerCase(), flags, rest: (0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__  .Pd)(rest), line };
}
function splitFlags(text, escape) {
    const flags = [];
    let at = 0;
    for (;;) {
        while ((0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__  .xC)(text.charAt(at)))
            at += 1;
        if (!text.startsWith('--', at))
            return { flags, rest: text.slice(at) };
        let word = '';
        let quote = '';
        while (at < text.length && (quote !== '' || !(0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__  .xC)(text.charAt(at)))) {
            let char = text.charAt(at);
            at += 1;
            if (quote === '' && (char === '"' || char === "'"))
                quote = char;
            else if (char === quote)
                quote = '';
            else {
                if (char === escape) {
                    char = text.charAt(at);
                    at += 1;
                }
                word += char;
            }
        }
        if (word === '--')
            return { flags, rest: text.slice(at) };
        flags.push(word);
    }
}
function mayHoldHeredocs(instruction, escape) {
    if (instruction.name === 'onbuild')
        return mayHoldHeredocs(triggerOf(instruction, escape), escape);
    const { name, rest, line } = instruction;
    return /^(?:add|copy|run)$/.test(name) && readJsonList(rest, name, line) === undefined;
}
function heredocsOf(line, number) {
    if (!line.includes('<<'))
        return [];
    let words;
    try {
        words = (0,_words_js__WEBPACK_IMPORTED_MODULE_3__  .yM)(line, { escape: '\\', line: number, lookup: () => undefined, isRaw: true });
    }
    catch {
        return [];
    }
    return words.flatMap((word) => readHeredoc(word, number) ?? []);
}
function readHeredoc(word, line) {
    const [start = '', dash] = /^\d*<<(-?)/.exec(word) ?? [];
    const rest = (0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__  .Mr)(word.slice(start.length));
    if (start === '' || rest === '' || rest.includes('<'))
        return undefined;
    const names = (0,_words_js__WEBPACK_IMPORTED_MODULE_3__  .yM)(rest, { escape: '\\', line, lookup: () => undefined, isKept: true });
    const [name] = names;
    return name === undefined || names.length > 1 ? undefined : { name, isIndented: dash === '-' };
}
function findEnd(lines, start, { name, isIndented }) {
    for (let at = start; at < lines.length; at += 1) {
        const line = trimReturns(lines[at] ?? '');
        if ((isIndented ? line.replace(/^\t+/, '') : line) === name)
            return at;
    }
    return -1;
}
function continuation(line, escape) {
    let end = line.length;
    while (line.charAt(end - 1) === ' ' || line.charAt(end - 1) === '\t')
        end -= 1;
    const goesOn = line.charAt(end - 1) === escape && line.charAt(end - 2) !== escape;
    return goesOn ? { text: line.slice(0, end - 1), isLast: false } : { text: line, isLast: true };
}
function isComment(line) {
    return (0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__  .Mr)(line).startsWith('#');
}
function trimReturns(line) {
    let end = line.length;
    while (line.charAt(end - 1) === '\r')
        end -= 1;
    return line.slice(0, end);
}
function readEscape(lines) {
    const seen = new Map();
    for (const [index, line] of lines.entries()) {
        const directive = readDirective((0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__  .Mr)(trimReturns(line)), '#');
        if (directive === undefined)
            break;
        const { name, value } = directive;
        if (seen.has(name))
            throw (0,_source_text_js__WEBPACK_IMPORTED_MODULE_2__  .V)(`The directive "# ${name}=" stands here a second time.`, index + 1);
        if (name === 'escape' && value !== '\\' && value !== '`') {
            throw (0,_source_text_js__WEBPACK_IMPORTED_MODULE_2__  .V)(`The directive "# escape=" must be \\ or \`, but was ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .WU)(value)}.`, index + 1);
        }
        seen.set(name, value);
    }
    return seen.get('escape') ?? '\\';
}
function readDirective(line, comment) {
    if (!line.startsWith(comment))
        return undefined;
    const [start, word = ''] = /^\s*([a-zA-Z][a-zA-Z0-9]*)\s*=/.exec(line.slice(comment.length)) ?? [];
    const name = word.toLowerCase();
    if (start === undefined || !['syntax', 'escape', 'check'].includes(name))
        return undefined;
    const value = line.slice(comment.length + start.length).trim();
    return value === '' ? undefined : { name, value };
}


/***/ }),

/***/ 11759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    J: () => (  sourceLines),
    V: () => (  failure)
  });
  var _hcl_syntax_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85809);

const MAX_LENGTH = 4 * 1024 * 1024;
function sourceLines(text, what) {
    if (text.length > MAX_LENGTH)
        throw failure(`The ${what} is longer than ${MAX_LENGTH} characters.`, 1);
    const nul = text.indexOf('\0');
    if (nul !== -1) {
        const line = text.slice(0, nul).split('\n').length;
        throw failure(`The ${what} holds a NUL byte. Save it as UTF-8 text.`, line);
    }
    const lines = text.replace(/^\uFEFF/, '').split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    return lines;
}
function failure(message, line) {
    return new _hcl_syntax_error_js__WEBPACK_IMPORTED_MODULE_0__  .C(message, { line, column: 1 });
}


/***/ }),

/***/ 10277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    HV: () => (  UNKNOWN),
    Vo: () => (  expandWord),
    yM: () => (  splitWords)
  });
  var _go_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68546);
  var _source_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11759);


const UNKNOWN = Symbol('unknown');
const MAX_DEPTH = 200;
function expandWord(word, options) {
    const reader = new WordReader(word, options, false);
    const text = reader.read('');
    return reader.isUnknown ? undefined : text;
}
function splitWords(line, options) {
    const reader = new WordReader(line, options, true);
    reader.read('');
    return reader.takeWords();
}
class WordReader {
    isUnknown = false;
    #text;
    #options;
    #splits;
    #at = 0;
    #depth = 0;
    #words = [];
    #word = '';
    #isInWord = false;
    constructor(text, options, splits) {
        this.#text = text;
        this.#options = options;
        this.#splits = splits;
    }
    takeWords() {
        if (this.#word !== '')
            this.#words.push(this.#word);
        this.#word = '';
        return this.#words;
    }
    read(stop) {
        if (this.#depth === MAX_DEPTH)
            throw this.#failure(`nests "\${" deeper than ${MAX_DEPTH} levels`);
        this.#depth += 1;
        let result = '';
        while (this.#at < this.#text.length) {
            const char = this.#text.charAt(this.#at);
            if (char === stop) {
                this.#at += 1;
                this.#depth -= 1;
                return result;
            }
            const special = this.#special(char);
            if (special !== undefined) {
                result += special;
                if (char === '$')
                    this.#addAll(special);
                else
                    this.#addRaw(special);
            }
            else
                result += this.#plain(char);
        }
        if (stop !== '')
            throw this.#failure(`lacks the "${stop}" of a "\${"`);
        this.#depth -= 1;
        return result;
    }
    #special(char) {
        if (char === '$')
            return this.#dollar();
        if (char === '<')
            return this.#angle();
        if (char === "'")
            return this.#singleQuoted();
        if (char === '"')
            return this.#doubleQuoted();
        return undefined;
    }
    #plain(char) {
        this.#at += 1;
        if (char !== this.#options.escape) {
            this.#add(char);
            return char;
        }
        const kept = this.#options.isRaw === true ? char : '';
        const escaped = this.#text.charAt(this.#at);
        this.#at += 1;
        this.#addRaw(kept + escaped);
        return kept + escaped;
    }
    #singleQuoted() {
        const end = this.#text.indexOf("'", this.#at + 1);
        if (end === -1)
            throw this.#failure('opens a single quote that nothing closes');
        const quoted = this.#text.slice(this.#at, end + 1);
        this.#at = end + 1;
        return this.#options.isRaw === true ? quoted : quoted.slice(1, -1);
    }
    #doubleQuoted() {
        const { escape, isRaw } = this.#options;
        const quote = isRaw === true ? '"' : '';
        this.#at += 1;
        let result = quote;
        while (this.#at < this.#text.length) {
            const char = this.#text.charAt(this.#at);
            if (char === '$') {
                result += this.#dollar();
                continue;
            }
            this.#at += 1;
            if (char === '"')
                return result + quote;
            const next = this.#text.charAt(this.#at);
            if (char === escape && next === '')
                break;
            if (char === escape && (next === '"' || next === '$' || next === escape)) {
                result += isRaw === true ? char + next : next;
                this.#at += 1;
            }
            else
                result += isRaw === true && char === escape ? char + char : char;
        }
        throw this.#failure('opens a double quote that nothing closes');
    }
    #angle() {
        this.#at += 1;
        if (this.#text.charAt(this.#at) !== '<')
            return '<';
        const start = this.#at + 1;
        this.#at = start;
        while (/^[\t\r ]$/.test(this.#text.charAt(this.#at)))
            this.#at += 1;
        return `<<${this.#text.slice(start, this.#at)}`;
    }
    #dollar() {
        const keeps = this.#options.isRaw === true || this.#options.isKept === true;
        this.#at += 1;
        if (this.#text.charAt(this.#at) !== '{') {
            const name = this.#name();
            if (name === '')
                return '$';
            return keeps ? `$${name}` : this.#use(this.#options.lookup(name));
        }
        this.#at += 1;
        if (/^(?:[{}:]|)$/.test(this.#text.charAt(this.#at)))
            throw this.#failure('holds a "${" without a name');
        const name = this.#name();
        const sign = this.#text.charAt(this.#at);
        this.#at += 1;
        if (sign === '}')
            return keeps ? `\${${name}}` : this.#use(this.#options.lookup(name));
        const modifier = sign === ':' ? this.#text.charAt(this.#at) : sign;
        if (sign === ':')
            this.#at += 1;
        if (!isModifier(sign, modifier))
            throw this.#failure(`uses ${JSON.stringify(sign)} in "\${${name}", which docker does not know`);
        const wasUnknown = this.isUnknown;
        this.isUnknown = false;
        const word = this.#nested();
        const isWordUnknown = this.isUnknown;
        this.isUnknown = wasUnknown;
        if (keeps)
            return `\${${name}${sign === ':' ? ':' : ''}${modifier}${word}}`;
        return this.#modified(modifier, sign === ':', this.#options.lookup(name), isWordUnknown ? UNKNOWN : word);
    }
    #nested() {
        const [words, isInWord] = [this.#words, this.#isInWord];
        [this.#words, this.#word, this.#isInWord] = [[], '', false];
        const text = this.read('}');
        [this.#words, this.#word, this.#isInWord] = [words, '', isInWord];
        return text;
    }
    #modified(modifier, emptyIsUnset, value, word) {
        if (value === UNKNOWN)
            return this.#use(UNKNOWN);
        const isSet = value !== undefined && !(emptyIsUnset && value === '');
        if (modifier === '-')
            return this.#use(isSet ? value : word);
        if (modifier === '+')
            return this.#use(isSet ? word : '');
        if (modifier === '?')
            return this.#use(isSet ? value : UNKNOWN);
        return this.#use(value === undefined || value === '' ? '' : UNKNOWN);
    }
    #use(value) {
        if (value === UNKNOWN)
            this.isUnknown = true;
        return typeof value === 'string' ? value : '';
    }
    #name() {
        const pattern = /\p{Nd}+|[@*#?\-$!]|[\p{L}\p{Nd}_]+/uy;
        pattern.lastIndex = this.#at;
        const [found = ''] = pattern.exec(this.#text) ?? [];
        this.#at += found.length;
        return found;
    }
    #addAll(text) {
        if (this.#splits)
            for (const char of text)
                this.#add(char);
    }
    #add(char) {
        if (!this.#splits)
            return;
        if (!(0,_go_text_js__WEBPACK_IMPORTED_MODULE_0__  .xC)(char))
            return this.#addRaw(char);
        if (this.#isInWord && this.#word !== '') {
            this.#words.push(this.#word);
            this.#word = '';
            this.#isInWord = false;
        }
    }
    #addRaw(text) {
        this.#word += text;
        this.#isInWord = true;
    }
    #failure(problem) {
        const cut = this.#text.length > 120 ? `${this.#text.slice(0, 120)}…` : this.#text;
        return (0,_source_text_js__WEBPACK_IMPORTED_MODULE_1__  .V)(`${JSON.stringify(cut)} ${problem}.`, this.#options.line);
    }
}
function isModifier(sign, modifier) {
    return sign === ':' ? /^[-+?]$/.test(modifier) : /^[-+?#%/]$/.test(sign);
}


/***/ }),

/***/ 86427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  matchesBuild),
    z: () => (  buildGlob)
  });
const MAX_DEPTH = 50;
function buildGlob(pattern) {
    const pieces = readPieces(Array.from(pattern));
    if (pieces === undefined)
        return undefined;
    const around = aroundStar(pieces);
    if (around !== undefined)
        return (name) => name.startsWith(around[0]) && name.endsWith(around[1]);
    return (name) => {
        const chars = Array.from(name);
        return advanceAll(pieces, [true, ...chars.map(() => false)], chars).at(-1) === true;
    };
}
function readPieces(pattern) {
    const root = [];
    const open = [];
    let pieces = root;
    for (let at = 0; at < pattern.length; at += 1) {
        const char = pattern[at] ?? '';
        const choices = open.at(-1);
        if (char === '\0')
            return undefined;
        if (char === '*')
            pieces.push({ kind: 'many' });
        else if (char === '?')
            pieces.push({ kind: 'one', takes: () => true });
        else if (char === '[') {
            const found = readBrackets(pattern, at + 1);
            if (found === undefined)
                return undefined;
            pieces.push({ kind: 'one', takes: found.takes });
            at = found.end;
        }
        else if (char === '{') {
            if (open.length === MAX_DEPTH)
                return undefined;
            const inner = [[]];
            pieces.push({ kind: 'choice', choices: inner });
            open.push(inner);
            pieces = inner[0] ?? [];
        }
        else if (char === ',' && choices !== undefined) {
            pieces = [];
            choices.push(pieces);
        }
        else if (char === '}' && choices !== undefined) {
            open.pop();
            pieces = open.at(-1)?.at(-1) ?? root;
        }
        else {
            if (char === '\\')
                at += 1;
            const wanted = pattern[at];
            if (wanted !== undefined)
                pieces.push({ kind: 'char', char: wanted });
        }
    }
    return root;
}
function aroundStar(pieces) {
    const flat = pieces.flatMap((piece) => piece.kind === 'choice' && piece.choices.length === 1 ? (piece.choices[0] ?? []) : [piece]);
    const first = flat.findIndex(({ kind }) => kind === 'many');
    const last = flat.findLastIndex(({ kind }) => kind === 'many');
    const ends = [flat.slice(0, first), flat.slice(last + 1)];
    if (first < 1 || last === flat.length - 1 || flat.slice(first, last).some(({ kind }) => kind !== 'many'))
        return undefined;
    const [before, after] = ends.map((end) => end.map((piece) => (piece.kind === 'char' ? piece.char : undefined)));
    if (before === undefined || after === undefined || [...before, ...after].includes(undefined))
        return undefined;
    return [before.join(''), after.join('')];
}
function readBrackets(pattern, start) {
    const isNegated = pattern[start] === '!';
    const from = isNegated ? start + 1 : start;
    const low = pattern[from];
    if (low === undefined)
        return undefined;
    if (pattern[from + 1] === '-') {
        const high = pattern[from + 2];
        if (high === undefined || codeOf(high) < codeOf(low) || pattern[from + 3] !== ']')
            return undefined;
        const isIn = (char) => codeOf(low) <= codeOf(char) && codeOf(char) <= codeOf(high);
        return { takes: (char) => isIn(char) !== isNegated, end: from + 3 };
    }
    const listed = new Set();
    let at = from;
    for (; pattern[at] !== ']'; at += 1) {
        if (pattern[at] === '\\')
            at += 1;
        const char = pattern[at];
        if (char === undefined)
            return undefined;
        listed.add(char);
    }
    return listed.size === 0 ? undefined : { takes: (char) => listed.has(char) !== isNegated, end: at };
}
function codeOf(char) {
    return char.codePointAt(0) ?? 0;
}
function advanceAll(pieces, reached, chars) {
    return pieces.reduce((before, piece) => (before.includes(true) ? advance(piece, before, chars) : before), reached);
}
function advance(piece, reached, chars) {
    if (piece.kind === 'one') {
        return [false, ...chars.map((char, index) => reached[index] === true && piece.takes(char))];
    }
    if (piece.kind === 'char')
        return [false, ...chars.map((char, index) => reached[index] === true && char === piece.char)];
    if (piece.kind === 'many') {
        const first = reached.indexOf(true);
        return reached.map((_, index) => index >= first);
    }
    const ends = piece.choices.map((choice) => advanceAll(choice, reached, chars));
    return reached.map((_, index) => ends.some((end) => end[index] === true));
}
function matchesBuild(kind, pattern, name) {
    return (kind === 'json' && pattern === name) || buildGlob(pattern)?.(name) === true;
}


/***/ })

};
