export const id = 1220;
export const ids = [1220];
export const modules = {

/***/ 31134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ yamlValues),
/* harmony export */   l: () => (/* binding */ writtenName)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/**
 * The values of a document, whose names are all as they are written: `1.10: x` is called `1.10`. Changes the document.
 * Throws what the parser throws where aliases multiply.
 */
function yamlValues(document, maxAliasCount) {
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Pair: (_, { key }) => {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
                key.value = writtenName(key);
        },
    });
    const value = document.toJS({ maxAliasCount });
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Scalar: (_, scalar) => {
            scalar.value = writtenText(scalar);
        },
    });
    return { value, written: document.toJS({ maxAliasCount }) };
}
/** What a name becomes: `1` and `"1"` are one, and so are nothing and `""`. */
function writtenName(key) {
    if (typeof key.value === 'string')
        return key.value;
    return key.value === null ? '' : (key.source ?? JSON.stringify(key.value));
}
function writtenText({ value, source }) {
    if (typeof value === 'string' || source === undefined)
        return value;
    // Where JSON is read, `null` is no text; `~` nobody takes for a word of JSON.
    return value === null && source !== '~' ? null : source;
}


/***/ }),

/***/ 92974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Er: () => (/* binding */ publishedArtifactName),
/* harmony export */   Fz: () => (/* binding */ responseArtifactName),
/* harmony export */   Jj: () => (/* binding */ imageArtifactName),
/* harmony export */   N8: () => (/* binding */ recordArtifactName),
/* harmony export */   P3: () => (/* binding */ journalArtifactName),
/* harmony export */   V$: () => (/* binding */ debugLogArtifactName),
/* harmony export */   fA: () => (/* binding */ publishReportArtifactName),
/* harmony export */   gc: () => (/* binding */ leftoversArtifactName),
/* harmony export */   hO: () => (/* binding */ checkArtifactPrefix),
/* harmony export */   m5: () => (/* binding */ reportArtifactName),
/* harmony export */   nU: () => (/* binding */ planArtifactName),
/* harmony export */   o5: () => (/* binding */ parseRecordArtifactName)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

const RECORD = /^(.+)-(bake|verify|publish)-a([1-9]\d{0,8})$/s;
/** Between jobs a record is an artifact of this name; readers take the highest attempt, then the latest stage. */
function recordArtifactName(prefix, slug, stage, attempt) {
    return `${prefix}-${slug}-${stage}-a${attempt}`;
}
/**
 * A record's artifact by its name; undefined for any other one. A prefix that begins like another, as `images` and
 * `images-web` do, takes the other's records for its own: which leg it is, only the record itself can say.
 */
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
/** The plan's artifact; no record's name ends like it. */
function planArtifactName(prefix, attempt) {
    return `${prefix}-plan-a${attempt}`;
}
/**
 * An image that goes to other jobs as an archive; no record's name ends like it.
 *
 * @param number counts from 1, where a leg has several images
 */
function imageArtifactName(prefix, slug, attempt, number) {
    return `${prefix}-${slug}-image${number === undefined ? '' : `-${number}`}-a${attempt}`;
}
/** What publishing did, call by call; no record's name ends like it. */
function journalArtifactName(prefix, attempt) {
    return `${prefix}-publish-journal-a${attempt}`;
}
/** The files that publishing wrote; no record's name ends like it. */
function publishedArtifactName(prefix, attempt) {
    return `${prefix}-published-a${attempt}`;
}
/** The report of the run, which is no archive: its name is that of the file. No record's name ends like it. */
function reportArtifactName(prefix, attempt) {
    return `${prefix}-report-a${attempt}.html`;
}
/** What became of a run so far, replaced while it goes on. It is no archive either; no record's name ends like it. */
function responseArtifactName(prefix, attempt) {
    return `${prefix}-response-a${attempt}.json`;
}
/** The report of the run that was made when its images had been published; the one of before stays beside it. */
function publishReportArtifactName(prefix, attempt) {
    return `${prefix}-publish-report-a${attempt}.html`;
}
/** Throws a UserError for a prefix that no artifact's name could begin with. */
function checkArtifactPrefix(prefix) {
    if (/^[A-Za-z0-9][\w.-]{0,60}$/.test(prefix))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Input "artifact-prefix" must be letters, digits, dots, hyphens and underscores, at most 61.');
}


/***/ }),

/***/ 50518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K1: () => (/* binding */ imagesOutput),
/* harmony export */   Nl: () => (/* binding */ singleImageId),
/* harmony export */   fT: () => (/* binding */ imageIdsOutput)
/* harmony export */ });
/** The canonical shape in which ids travel: `[{leg, build, provider, region, id}]`. */
function imagesOutput(leg, images) {
    return images.map(({ build, provider, region, id }) => ({ leg, build, provider, region, id }));
}
/**
 * `{"<region or local>": "<id>"}`; where one template makes several images in a region, all of that region's members
 * are `<region or local>/<build>`.
 */
function imageIdsOutput(images) {
    const perRegion = new Map();
    for (const { region } of images)
        perRegion.set(region, (perRegion.get(region) ?? 0) + 1);
    return Object.fromEntries(images.map(({ region, build, id }) => [(perRegion.get(region) ?? 0) > 1 ? `${region}/${build}` : region, id]));
}
/** The id when there is exactly one image, else nothing: a step that expects one must not get the wrong one. */
function singleImageId(images) {
    return images.length === 1 ? (images[0]?.id ?? '') : '';
}


/***/ }),

/***/ 49537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ DIRTY),
/* harmony export */   l: () => (/* binding */ lateValues)
/* harmony export */ });
/** What is appended to all that names a commit, where the image is of other files than the commit has. */
const DIRTY = '-dirty';
/** What placeholders stand for that are known only now. Times are UTC: `20260131235959`, `20260131`. */
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


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ readDockerfile)
});

// EXTERNAL MODULE: ./.build/core/runner/inputs.js
var inputs = __webpack_require__(88278);
// EXTERNAL MODULE: ./.build/recipe/hcl/syntax-error.js
var syntax_error = __webpack_require__(85809);
// EXTERNAL MODULE: ./.build/recipe/dockerfile/go-text.js
var go_text = __webpack_require__(68546);
// EXTERNAL MODULE: ./.build/recipe/dockerfile/source-text.js
var source_text = __webpack_require__(11759);
;// CONCATENATED MODULE: ./.build/recipe/dockerfile/assignment.js



/** `ENV a=1 b=2`, or the old form `ENV a 1`. */
function envAssignments({ rest, line }, escape) {
    const words = quotedWords(rest, escape);
    const [first] = words;
    if (first === undefined)
        throw (0,source_text/* failure */.V)('ENV needs at least one name=value.', line);
    if (!first.includes('=')) {
        const [, name = '', value] = /^([^\t\v\f\r ]*)[\t\v\f\r ]+([^]*)$/.exec(rest) ?? [];
        if (value === undefined)
            throw (0,source_text/* failure */.V)(`ENV needs a value for ${(0,inputs/* show */.WU)(first)}, such as ${first.slice(0, 40)}=value.`, line);
        return [{ name, value }];
    }
    return words.map((word) => {
        const assignment = split(word, 'ENV', line);
        if (assignment.value !== undefined)
            return assignment;
        throw (0,source_text/* failure */.V)(`ENV takes name=value everywhere in the line, but got ${(0,inputs/* show */.WU)(word)}.`, line);
    });
}
function argAssignments({ rest, line }, escape) {
    const words = quotedWords(rest, escape);
    if (words.length === 0)
        throw (0,source_text/* failure */.V)('ARG needs at least one name.', line);
    return words.map((word) => split(word, 'ARG', line));
}
function split(word, instruction, line) {
    const at = word.indexOf('=');
    if (at === 0)
        throw (0,source_text/* failure */.V)(`${instruction} needs a name before the "=" of ${(0,inputs/* show */.WU)(word)}.`, line);
    return at === -1 ? { name: word, value: undefined } : { name: word.slice(0, at), value: word.slice(at + 1) };
}
/** Words that white space outside of quotes separates, with their quotes and escapes. */
function quotedWords(text, escape) {
    const words = [];
    let word = '';
    let quote = '';
    for (let at = 0; at < text.length; at += 1) {
        const char = text.charAt(at);
        if (quote === '' && (0,go_text/* isSpace */.xC)(char)) {
            if (word !== '')
                words.push(word);
            word = '';
            continue;
        }
        if (char === escape && quote !== "'") {
            // At the end of the line it escapes nothing, and goes.
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

// EXTERNAL MODULE: ./.build/recipe/dockerfile/words.js
var dockerfile_words = __webpack_require__(10277);
;// CONCATENATED MODULE: ./.build/recipe/dockerfile/environment.js


/** Characters that all substitutions of a file may put in: doubling a value some thirty times would fill the memory. */
const MAX_SUBSTITUTED = 4 * 1024 * 1024;
/** What BuildKit fills in by the machine and the platform that is built for. */
const PLATFORM_ARGUMENTS = /^(?:BUILD|TARGET)(?:PLATFORM|OS|ARCH|VARIANT)$|^TARGETSTAGE$/;
/** What may be given without an `ARG`. */
const PROXY_ARGUMENTS = /^(?:HTTPS?|FTP|NO|ALL)_PROXY$/i;
/**
 * The names that an instruction can use, as of one place in the file. A stage that starts from another one sees what
 * that one ends with.
 */
class VariableScope {
    #entries = new Map();
    #below;
    others;
    #budget;
    #isLost = false;
    /**
     * @param others what other names may be set: `none` in a stage from `scratch`, `platform` before the first `FROM`,
     *   `unknown` in a stage from an image, which has an environment of its own
     */
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
            throw (0,source_text/* failure */.V)(`Substitution makes more than ${MAX_SUBSTITUTED} characters of this file.`, this.#budget.line);
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
            return dockerfile_words/* UNKNOWN */.HV;
        return this.others === 'platform' && PLATFORM_ARGUMENTS.test(name) ? dockerfile_words/* UNKNOWN */.HV : undefined;
    }
    setEnv(name, value) {
        // A name that hangs on something unknown may be any name.
        if (name === undefined)
            this.#isLost = true;
        else
            this.#entries.set(name, { value: value ?? dockerfile_words/* UNKNOWN */.HV, isEnv: true });
    }
    /** An `ARG` behind an `ENV` of the same name: Docker's documents and its old builder keep the `ENV`, BuildKit does not. */
    setArg(name, given) {
        const value = given ?? dockerfile_words/* UNKNOWN */.HV;
        const earlier = this.#entry(name);
        const isContested = earlier?.isEnv === true && earlier.value !== value;
        this.#entries.set(name, { value: isContested ? dockerfile_words/* UNKNOWN */.HV : value, isEnv: isContested });
    }
    /** An `ARG` without a value takes that of the same name before the first `FROM`; without one it changes nothing. */
    inheritArg(name, global) {
        const value = global.find(name);
        if (value !== undefined)
            this.setArg(name, value === dockerfile_words/* UNKNOWN */.HV ? undefined : value);
    }
    #entry(name) {
        const own = this.#own(name);
        if (own !== undefined)
            return own;
        // A loop, since stages may build on one another in a long chain.
        for (let below = this.#below; below !== undefined; below = below.#below) {
            const entry = below.#own(name);
            if (entry !== undefined)
                return entry;
        }
        return undefined;
    }
    #own(name) {
        return this.#isLost ? { value: dockerfile_words/* UNKNOWN */.HV, isEnv: true } : this.#entries.get(name);
    }
}

// EXTERNAL MODULE: ./.build/recipe/dockerfile/instruction.js
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
            type = (0,dockerfile_words/* expandWord */.Vo)(value, options)?.toLowerCase();
        else if (key === 'source' || key === 'src')
            source = (0,dockerfile_words/* expandWord */.Vo)(value, options);
    }
    return { type, from, source };
}
/** One line of comma-separated values; a field in double quotes may hold commas, and quotes that are doubled. */
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
                throw (0,source_text/* failure */.V)('A --mount of RUN holds a quote that does not match.', line);
        }
        if (isQuoted)
            throw (0,source_text/* failure */.V)('A --mount of RUN holds a quote that does not match.', line);
        fields.push(field);
        if (at >= text.length)
            return fields;
        at += 1;
    }
}

;// CONCATENATED MODULE: ./.build/recipe/dockerfile/stage-reader.js








/** Far more than any Dockerfile has; a look-up may go through all of them. */
const MAX_STAGES = 500;
const INSTRUCTIONS = new Set(('add arg cmd copy entrypoint env expose from healthcheck label maintainer ' +
    'onbuild run shell stopsignal user volume workdir').split(' '));
/** Goes through the instructions in their order and keeps what they read. */
class StageReader {
    #escape;
    #given;
    #budget = { spent: 0, line: 1 };
    /** Before the first `FROM`. */
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
        this.#names = new Set(froms.flatMap((from) => (0,dockerfile_instruction/* splitBlanks */.YN)(from.rest)[2]?.toLowerCase() ?? []));
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
                throw (0,source_text/* failure */.V)(`${name.toUpperCase()} stands before the first FROM, where only ARG may.`, line);
            }
            else
                this.#inStage(instruction, this.#environment);
        }
        if (this.#stages.length === 0)
            throw (0,source_text/* failure */.V)('The Dockerfile has no FROM.', 1);
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
        const [reference = '', as, ...more] = rest === '' ? [] : (0,dockerfile_instruction/* splitBlanks */.YN)(rest);
        const [named] = more;
        const isPlain = reference !== '' && as === undefined;
        if (!isPlain && !(as?.toLowerCase() === 'as' && more.length === 1)) {
            throw (0,source_text/* failure */.V)(`FROM takes "image" or "image AS name", but got ${(0,inputs/* show */.WU)(rest)}.`, line);
        }
        const name = named?.toLowerCase() ?? null;
        if (name !== null && !/^[a-z][a-z0-9\-_.]*$/.test(name)) {
            throw (0,source_text/* failure */.V)(`A stage's name is a letter and then letters, digits and "-_.", but was ${(0,inputs/* show */.WU)(named ?? '')}.`, line);
        }
        if (this.#stages.length === MAX_STAGES)
            throw (0,source_text/* failure */.V)(`The Dockerfile has more than ${MAX_STAGES} stages.`, line);
        // Docker refuses an empty one. Its argument may yet be given by whoever builds, so it counts as unread here.
        const base = (0,dockerfile_words/* expandWord */.Vo)(reference, this.#options(this.#global, line)) || null;
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
            const otherwise = value === undefined ? undefined : (0,dockerfile_words/* expandWord */.Vo)(value, this.#options(this.#environment, line));
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
            const trigger = (0,dockerfile_instruction/* triggerOf */.ix)(instruction, this.#escape);
            if (['', 'onbuild', 'from', 'maintainer'].includes(trigger.name)) {
                throw (0,source_text/* failure */.V)(`ONBUILD takes another instruction than ${(0,inputs/* show */.WU)(trigger.name.toUpperCase())}.`, line);
            }
            // It sets names in a stage that starts from this one.
            if (trigger.name === 'arg' || trigger.name === 'env')
                environment.setEnv(undefined, undefined);
            else
                this.#trigger(trigger);
        }
    }
    /**
     * It runs in a stage that starts from this one, whose names are not known here. Docker looks at a trigger only then
     * (instructions/parse.go, parseOnBuild), so that one which cannot be read is no reason to refuse the file.
     */
    #trigger(trigger) {
        const later = new VariableScope(this.#budget, 'unknown');
        try {
            if (!INSTRUCTIONS.has(trigger.name))
                throw unknownInstruction(trigger);
            this.#inStage(trigger, later);
        }
        catch (error) {
            if (!(error instanceof syntax_error/* TemplateSyntaxError */.C))
                throw error;
            this.#unread.push({ kind: 'source', text: trigger.rest, line: trigger.line });
        }
    }
    #env(instruction, environment) {
        const options = this.#options(environment, instruction.line);
        // All of a line sees the names as they were before it.
        const entries = envAssignments(instruction, this.#escape).map(({ name, value = '' }) => ({
            name: (0,dockerfile_words/* expandWord */.Vo)(name, options),
            value: (0,dockerfile_words/* expandWord */.Vo)(value, options),
        }));
        for (const { name, value } of entries)
            environment.setEnv(name, value);
    }
    #copy(instruction, environment) {
        const { name, flags, line } = instruction;
        const words = (0,dockerfile_instruction/* listWords */.yh)(instruction);
        if (words.length < 2)
            throw (0,source_text/* failure */.V)(`${name.toUpperCase()} needs a source and a destination.`, line);
        const from = name === 'copy' ? flags.find((flag) => flag.startsWith('--from='))?.slice('--from='.length) : '';
        if (from !== undefined && from !== '') {
            if (!/^[+-]?\d+$/.test(from))
                this.#takeFrom('copy', from, line);
            return;
        }
        const written = words.slice(0, -1).filter((word) => (0,dockerfile_instruction/* readHeredoc */.jw)(word, line) === undefined);
        const sources = [];
        for (const word of written) {
            const source = (0,dockerfile_words/* expandWord */.Vo)(word, this.#options(environment, line));
            if (source === undefined)
                this.#unread.push({ kind: 'source', text: word, line });
            else if (!isRemote(source))
                sources.push(source === '' ? '.' : source);
            else if (name === 'add')
                this.#remotes.push({ url: source, isSettled: isSettled(source, flags), line });
            else
                throw (0,source_text/* failure */.V)(`COPY takes nothing from the network; use ADD for ${(0,inputs/* show */.WU)(source)}.`, line);
        }
        if (sources.length === 0)
            return;
        const keepsParents = flags.some((flag) => /^--parents(?:=true)?$/.test(flag));
        this.#copies.push({ sources, keepsParents, excludes: this.#excludes(flags, environment, line), line });
    }
    #excludes(flags, environment, line) {
        const written = flags.flatMap((flag) => /^--exclude=(.*)$/s.exec(flag)?.[1] ?? []);
        const known = written.map((one) => (0,dockerfile_words/* expandWord */.Vo)(one, this.#options(environment, line)));
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
/** BuildKit takes these from the network, and nothing else (dfgitutil, `ParseGitRef`; dockerfile2llb, `isHTTPSource`). */
function isRemote(source) {
    return /^(?:https?|git|ssh):\/\/|^[\w-]+@[a-zA-Z0-9.-]+:/i.test(source);
}
/** A checksum of what is fetched, or the whole name of a commit. */
function isSettled(url, flags) {
    return flags.some((flag) => flag.startsWith('--checksum=')) || /#[0-9a-f]{40}(?::|$)/.test(url);
}
function unknownInstruction({ name, line }) {
    return (0,source_text/* failure */.V)(`Docker knows no instruction ${(0,inputs/* show */.WU)(name.toUpperCase())}.`, line);
}

;// CONCATENATED MODULE: ./.build/recipe/dockerfile/frontend.js

/**
 * The image that BuildKit has read the file: of `# syntax=`, `// syntax=` or a JSON object's `syntax`. A first line
 * `#!` is passed over. After BuildKit v0.25, parser/directives.go, `DetectSyntax`.
 */
function findFrontend(lines) {
    const start = lines[0]?.startsWith('#!') === true ? 1 : 0;
    for (const comment of ['#', '//']) {
        for (let at = start; at < lines.length; at += 1) {
            const directive = (0,dockerfile_instruction/* readDirective */.cA)(lines[at] ?? '', comment);
            if (directive === undefined)
                break;
            if (directive.name === 'syntax')
                return { reference: directive.value.replace(/ .*/, ''), line: at + 1 };
        }
    }
    const syntax = lines[start]?.trimStart().startsWith('{') === true ? jsonSyntax(lines.slice(start).join('\n')) : undefined;
    return syntax === undefined ? undefined : { reference: syntax, line: start + 1 };
}
/** Whether the image is one of Docker's own, or a copy of it in another registry. */
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




/**
 * Reads a Dockerfile without running anything of it. Follows BuildKit v0.25 (frontend/dockerfile); what its predecessor
 * reads otherwise counts as unread, but for two things: an image's own `ENV` is taken not to hide an `ARG`, and a stage
 * inherits the arguments of the stage that it starts from.
 *
 * @param args the build arguments: all that will be given. An `ARG` that is neither here nor has a default is unset.
 * @throws {TemplateSyntaxError} with the line, for what docker refuses, and for a file made to take forever
 */
function readDockerfile(text, args = new Map()) {
    const lines = (0,source_text/* sourceLines */.J)(text, 'Dockerfile');
    const frontend = findFrontend(lines);
    const bases = [];
    if (frontend !== undefined) {
        const { reference, line } = frontend;
        bases.push({ kind: 'frontend', reference, line, stage: null });
        if (!isDockerfileFrontend(reference)) {
            // It decides by itself what the lines mean.
            const unread = [{ kind: 'file', text: lines[line - 1] ?? '', line }];
            return { stages: [], copies: [], bases, remotes: [], unread, args: [] };
        }
    }
    const { escape, list } = (0,dockerfile_instruction/* readInstructions */.KK)(lines);
    const found = new StageReader(escape, args).read(list);
    return { ...found, bases: [...bases, ...found.bases] };
}


/***/ }),

/***/ 68546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ trimLeft),
/* harmony export */   Pd: () => (/* binding */ trimSpace),
/* harmony export */   ts: () => (/* binding */ cleanPath),
/* harmony export */   xC: () => (/* binding */ isSpace)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

// What Docker is written in decides where its words and paths begin and end, so both are told here as Go tells them.
/** White space as Go's `unicode.IsSpace` knows it; JavaScript's `\s` has U+FEFF besides, and lacks U+0085. */
const SPACES = new Set('\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000');
function isSpace(char) {
    return SPACES.has(char);
}
/** Go's `strings.TrimSpace`. */
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
/** Go's `path.Clean`: the shortest way to write a path; `.` for an empty one. */
function cleanPath(path) {
    const normal = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(path);
    return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal;
}


/***/ }),

/***/ 78268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KK: () => (/* binding */ readInstructions),
/* harmony export */   YN: () => (/* binding */ splitBlanks),
/* harmony export */   cA: () => (/* binding */ readDirective),
/* harmony export */   ix: () => (/* binding */ triggerOf),
/* harmony export */   jw: () => (/* binding */ readHeredoc),
/* harmony export */   yh: () => (/* binding */ listWords)
/* harmony export */ });
/* harmony import */ var _core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88278);
/* harmony import */ var _go_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68546);
/* harmony import */ var _source_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11759);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10277);




/** Splits a Dockerfile into its instructions, after BuildKit v0.25, frontend/dockerfile/parser/parser.go. */
function readInstructions(lines) {
    const escape = readEscape(lines);
    const list = [];
    let at = 0;
    while (at < lines.length) {
        const line = at + 1;
        const first = (0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .trimLeft */ .Mr)(trimReturns(lines[at] ?? ''));
        at += 1;
        let part = continuation(isComment(first) ? '' : first, escape);
        if (part.isLast && part.text === '')
            continue;
        const parts = [part.text];
        while (!part.isLast && at < lines.length) {
            const next = trimReturns(lines[at] ?? '');
            at += 1;
            // Comments and empty lines within an instruction are passed over.
            if (isComment(next) || (0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .trimLeft */ .Mr)(next) === '')
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
                throw (0,_source_text_js__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V)(`The here-document ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(heredoc.name)} has no last line ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(heredoc.name)}.`, line);
            at = end + 1;
        }
    }
    return { escape, list };
}
/** The instruction that an `ONBUILD` holds. */
function triggerOf({ rest, line }, escape) {
    return instructionOf(rest, escape, line);
}
/** The words of `COPY` and its like, of either form; quotes are kept, for they are removed with the substitution. */
function listWords({ name, rest, line }) {
    return readJsonList(rest, name, line) ?? (rest === '' ? [] : splitBlanks(rest));
}
function splitBlanks(text) {
    return text.split(/[\t\v\f\r ]+/);
}
/** `["a", "b"]`; undefined where it is something else, which docker takes as plain words. */
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
        throw (0,_source_text_js__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V)(`${name.toUpperCase()} with a JSON list takes strings only, but got ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(JSON.stringify(item))}.`, line);
    });
}
function instructionOf(text, escape, line) {
    const [, word = '', behind = ''] = /^([^\t\v\f\r ]*)[\t\v\f\r ]*([^]*)$/.exec((0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .trimSpace */ .Pd)(text)) ?? [];
    const { flags, rest } = splitFlags(behind, escape);
    return { name: word.toLowerCase(), flags, rest: (0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .trimSpace */ .Pd)(rest), line };
}
function splitFlags(text, escape) {
    const flags = [];
    let at = 0;
    for (;;) {
        while ((0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isSpace */ .xC)(text.charAt(at)))
            at += 1;
        if (!text.startsWith('--', at))
            return { flags, rest: text.slice(at) };
        let word = '';
        let quote = '';
        while (at < text.length && (quote !== '' || !(0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isSpace */ .xC)(text.charAt(at)))) {
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
/** The here-documents that a line announces, in the order of their texts. */
function heredocsOf(line, number) {
    if (!line.includes('<<'))
        return [];
    let words;
    try {
        words = (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .splitWords */ .yM)(line, { escape: '\\', line: number, lookup: () => undefined, isRaw: true });
    }
    catch {
        // Docker takes a line whose quotes do not match as one without here-documents.
        return [];
    }
    return words.flatMap((word) => readHeredoc(word, number) ?? []);
}
function readHeredoc(word, line) {
    const [start = '', dash] = /^\d*<<(-?)/.exec(word) ?? [];
    const rest = (0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .trimLeft */ .Mr)(word.slice(start.length));
    if (start === '' || rest === '' || rest.includes('<'))
        return undefined;
    const names = (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .splitWords */ .yM)(rest, { escape: '\\', line, lookup: () => undefined, isKept: true });
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
/** A line goes on where it ends with the escape character, unless that one is doubled. */
function continuation(line, escape) {
    let end = line.length;
    while (line.charAt(end - 1) === ' ' || line.charAt(end - 1) === '\t')
        end -= 1;
    const goesOn = line.charAt(end - 1) === escape && line.charAt(end - 2) !== escape;
    return goesOn ? { text: line.slice(0, end - 1), isLast: false } : { text: line, isLast: true };
}
function isComment(line) {
    return (0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .trimLeft */ .Mr)(line).startsWith('#');
}
function trimReturns(line) {
    let end = line.length;
    while (line.charAt(end - 1) === '\r')
        end -= 1;
    return line.slice(0, end);
}
/** The directives stand before all else, one a line: a blank line, a comment or an unknown name ends them. */
function readEscape(lines) {
    const seen = new Map();
    for (const [index, line] of lines.entries()) {
        const directive = readDirective((0,_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .trimLeft */ .Mr)(trimReturns(line)), '#');
        if (directive === undefined)
            break;
        const { name, value } = directive;
        if (seen.has(name))
            throw (0,_source_text_js__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V)(`The directive "# ${name}=" stands here a second time.`, index + 1);
        if (name === 'escape' && value !== '\\' && value !== '`') {
            throw (0,_source_text_js__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V)(`The directive "# escape=" must be \\ or \`, but was ${(0,_core_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(value)}.`, index + 1);
        }
        seen.set(name, value);
    }
    return seen.get('escape') ?? '\\';
}
/** A directive such as `# syntax=docker/dockerfile:1`. */
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

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ sourceLines),
/* harmony export */   V: () => (/* binding */ failure)
/* harmony export */ });
/* harmony import */ var _hcl_syntax_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85809);

/** Characters; far beyond any Dockerfile, and it bounds the memory and the time that a hostile one can take. */
const MAX_LENGTH = 4 * 1024 * 1024;
/** The lines of a text, without their `\n`; an empty last line is none. A byte order mark is skipped. */
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
/** A mistake in the line with this number, from 1. */
function failure(message, line) {
    return new _hcl_syntax_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TemplateSyntaxError */ .C(message, { line, column: 1 });
}


/***/ }),

/***/ 10277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   Vo: () => (/* binding */ expandWord),
/* harmony export */   yM: () => (/* binding */ splitWords)
/* harmony export */ });
/* harmony import */ var _go_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68546);
/* harmony import */ var _source_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11759);


const UNKNOWN = Symbol('unknown');
/** Deeper nesting than any Dockerfile's; it keeps the recursion off the end of the stack. */
const MAX_DEPTH = 200;
/** A word after substitution and the removal of quotes; undefined when it hangs on a value that nobody knows. */
function expandWord(word, options) {
    const reader = new WordReader(word, options, false);
    const text = reader.read('');
    return reader.isUnknown ? undefined : text;
}
/** The words that white space outside of quotes separates. */
function splitWords(line, options) {
    const reader = new WordReader(line, options, true);
    reader.read('');
    return reader.takeWords();
}
/** After BuildKit v0.25, frontend/dockerfile/shell/lex.go, with its oddities. */
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
    /** Reads up to the character that ends a nested word, and over it; to the end of the text for an empty one. */
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
    /** `<<` swallows the blanks behind it, so that `<< EOF` is one word. */
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
    /** What is behind the modifier. Its words are not those of the line; yet it clears the word that was begun, as Docker's does. */
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
        // Docker refuses an unset one behind `?`. It may yet be given by whoever builds, so it counts as unknown here.
        if (modifier === '?')
            return this.#use(isSet ? value : UNKNOWN);
        // `#`, `%` and `/` cut and replace by patterns, which this reader leaves alone.
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
        if (!(0,_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isSpace */ .xC)(char))
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
        return (0,_source_text_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V)(`${JSON.stringify(cut)} ${problem}.`, this.#options.line);
    }
}
function isModifier(sign, modifier) {
    return sign === ':' ? /^[-+?]$/.test(modifier) : /^[-+?#%/]$/.test(sign);
}


/***/ }),

/***/ 86427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ matchesBuild),
/* harmony export */   z: () => (/* binding */ buildGlob)
/* harmony export */ });
/** Deeper than any pattern that names builds; it keeps the recursion off the end of the stack. */
const MAX_DEPTH = 50;
/**
 * A pattern of `-only` and `-except` as Packer reads it in HCL2: gobwas/glob without separators (hcl2template/utils.go,
 * convertFilterOption). A star runs over dots too, `!` negates only within brackets, brackets hold one range or a list
 * of characters, and a brace that is not closed ends with the pattern. Undefined where Packer refuses the pattern.
 * Takes time as the lengths of pattern and name multiplied.
 */
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
        // What the Go library takes for the end of its input.
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
/**
 * The texts around the one star of a pattern that has nothing else. The library lets the two overlap in a name (gobwas/glob
 * match/prefix_suffix.go): "ab*b" takes "ab".
 */
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
/** `[a-z]`, `[abc]`, `[!…]`: one range, whose ends are taken as they are, or characters, in which a backslash escapes. */
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
/** From how many characters the pieces so far can match to how many they can with these. */
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
/**
 * Whether a pattern of `only` or `except` takes a build. In legacy JSON Packer knows names alone, and its names may hold
 * what a pattern is made of: there a name takes itself, and patterns are ours.
 */
function matchesBuild(kind, pattern, name) {
    return (kind === 'json' && pattern === name) || buildGlob(pattern)?.(name) === true;
}


/***/ })

};
