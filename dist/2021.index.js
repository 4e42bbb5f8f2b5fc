export const id = 2021;
export const ids = [2021];
export const modules = {

/***/ 22299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mi: () => (/* binding */ DocumentError),
  sw: () => (/* binding */ checkDocument),
  LF: () => (/* binding */ pathText),
  u0: () => (/* binding */ readDocument),
  WW: () => (/* binding */ toldProblems),
  rA: () => (/* binding */ wantedValue)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/runner/inputs.js
var inputs = __webpack_require__(88278);
// EXTERNAL MODULE: ./.build/core/text/wording.js
var wording = __webpack_require__(37478);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
var registries = __webpack_require__(29396);
;// CONCATENATED MODULE: ./.build/core/runner/schema-forms.js

/** What a value may be, without what is only said about it: each form of a union. */
function formsOf(schema) {
    if (schema instanceof schemas/* ZodOptional */.IiU ||
        schema instanceof schemas/* ZodDefault */.XiL ||
        schema instanceof schemas/* ZodNullable */.l1C ||
        schema instanceof schemas/* ZodPrefault */.xgV) {
        return formsOf(schema.unwrap());
    }
    if (schema instanceof schemas/* ZodPipe */.utH)
        return formsOf(schema.in);
    return schema instanceof schemas/* ZodUnion */.fZ7 ? schema.options.flatMap(formsOf) : [schema];
}
/** What a member of that name, or an item of a list, may be. */
function formsBelow(forms, step) {
    return forms.flatMap((form) => {
        if (form instanceof schemas/* ZodObject */.bvH)
            return formsOf(Object.entries(form.shape).find(([name]) => name === step)?.[1]);
        if (form instanceof schemas/* ZodRecord */.b8S)
            return formsOf(form.valueType);
        return form instanceof schemas/* ZodArray */.naA ? formsOf(form.element) : [];
    });
}
/** The names that an object schema has at a path, without former ones; none where that cannot be told. */
function knownNames(schema, path) {
    const forms = path.reduce(formsBelow, formsOf(schema));
    return forms.flatMap((form) => form instanceof schemas/* ZodObject */.bvH
        ? Object.entries(form.shape).flatMap(([name, member]) => registries/* globalRegistry */.fd.get(member)?.deprecated === true ? [] : name)
        : []);
}
/**
 * The value as the schema wants it: where a text is wanted and a plain scalar is none, the scalar as it is written.
 * @param written of the same members as `value`; see yaml-values.ts
 */
function asWanted(schema, value, written) {
    return settled(formsOf(schema), value, written);
}
function settled(forms, value, written) {
    if (forms.length === 0 || typeof value === 'string')
        return value;
    if (Array.isArray(value) && Array.isArray(written)) {
        const below = formsBelow(forms.filter((form) => form instanceof schemas/* ZodArray */.naA), 0);
        return value.map((one, index) => settled(below, one, written[index]));
    }
    if (typeof value === 'object' && value !== null && typeof written === 'object' && written !== null) {
        const texts = new Map(Object.entries(written));
        const named = forms.filter((form) => !(form instanceof schemas/* ZodArray */.naA));
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, settled(formsBelow(named, name), one, texts.get(name))]));
    }
    const isText = forms.some((form) => form instanceof schemas/* ZodString */.NDH) && !forms.some((form) => takes(form, value));
    return isText && typeof written === 'string' ? written : value;
}
/** Whether a value that is no text is what the form means. */
function takes(form, value) {
    if (form instanceof schemas/* ZodLiteral */.DN5 || form instanceof schemas/* ZodEnum */.Vb4)
        return form.safeParse(value).success;
    if (form instanceof schemas/* ZodNumber */.rSt)
        return typeof value === 'number';
    return form instanceof schemas/* ZodBoolean */.WFD && typeof value === 'boolean';
}

// EXTERNAL MODULE: ./.build/core/text/yaml-values.js
var yaml_values = __webpack_require__(31134);
;// CONCATENATED MODULE: ./.build/core/text/yaml-structure.js


const MOST_DEPTH = 200;
const TOO_DEEP = 'The file is nested too deeply.';
/**
 * What YAML's parser lets pass and nobody means: a key twice, a key that is no text or that readers would drop unseen, an
 * alias of itself, a pit.
 */
function structureProblems(document) {
    const problems = [];
    const anchors = new Map();
    (0,dist/* visit */.YR)(document, (_, node, path) => {
        const offset = ((0,dist/* isNode */.Ll)(node) ? node.range?.[0] : undefined) ?? 0;
        if (path.length > MOST_DEPTH) {
            problems.push({ offset, message: TOO_DEEP });
            return dist/* visit */.YR.BREAK;
        }
        if ((0,dist/* isAlias */.Vj)(node)) {
            const target = anchors.get(node.source);
            if (path.some((outer) => outer === target)) {
                problems.push({ offset, message: `The alias *${node.source} stands inside of what it stands for.` });
            }
        }
        else if ((0,dist/* isNode */.Ll)(node) && node.anchor !== undefined)
            anchors.set(node.anchor, node);
        if ((0,dist/* isMap */.jh)(node))
            problems.push(...keyProblems(node.items, offset));
        return undefined;
    });
    return problems;
}
function keyProblems(items, start) {
    const seen = new Set();
    return items.flatMap(({ key }) => {
        const offset = ((0,dist/* isNode */.Ll)(key) ? key.range?.[0] : undefined) ?? start;
        if (!(0,dist/* isScalar */.jn)(key))
            return [{ offset, message: 'A key must be a string.' }];
        const name = (0,yaml_values/* writtenName */.l)(key);
        if (name === '__proto__')
            return [{ offset, message: 'A key must not be called "__proto__".' }];
        if (seen.has(name))
            return [{ offset, message: `"${name}" is here twice.` }];
        seen.add(name);
        return [];
    });
}

;// CONCATENATED MODULE: ./.build/core/text/document.js







/** All that is wrong in a document, told at once. */
class DocumentError extends errors/* PlacedError */.QO {
    file;
    problems;
    constructor(file, problems) {
        super(problems.map((problem) => ({ file, ...problem })));
        this.file = file;
        this.problems = problems;
    }
}
/** More than anybody writes by hand; a parser given more is a way to stop us. */
const MOST_BYTES = 4 * 1024 * 1024;
/** Aliases are for a few repeated lists. A document that multiplies itself is refused (YAML's "billion laughs"). */
const MOST_ALIASES = 100;
const MOST_TOLD = 50;
/** Problems in the order of their lines, and no more than somebody reads. */
function toldProblems(problems) {
    return problems.toSorted((a, b) => a.line - b.line).slice(0, MOST_TOLD);
}
/** Where the parser speaks to programmers. */
const PHRASES = {
    MULTIPLE_DOCS: 'The file holds several documents; it should be one.',
};
/**
 * Reads YAML 1.2 (and so JSON), strictly: no key twice, no key but a plain one, no tag but YAML's own, one document.
 * Throws a DocumentError.
 */
function readDocument(name, bytes) {
    const refuse = (message, line = 1) => new DocumentError(name, [{ line, message }]);
    if (bytes.length > MOST_BYTES)
        throw refuse(`The file has ${bytes.length} bytes; at most ${MOST_BYTES} are read.`);
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw refuse('The file is not UTF-8 text.');
    }
    if (text.includes('\0'))
        throw refuse('The file holds a NUL byte; it is no text.');
    const lines = new dist/* LineCounter */.HN();
    const lineAt = (offset) => lines.linePos(offset).line;
    // Keys are compared below: the parser's own way takes minutes for a file of many.
    const document = (0,dist.parseDocument)(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false, version: '1.2' });
    const told = [...document.errors, ...document.warnings];
    if (told.some(({ message }) => message.includes('call stack')))
        throw refuse(TOO_DEEP);
    const problems = told.length > 0
        ? told.map(({ code, message, pos }) => ({ line: lineAt(pos[0]), message: sentence(PHRASES[code] ?? message) }))
        : structureProblems(document).map(({ offset, message }) => ({ line: lineAt(offset), message }));
    if (problems.length > 0)
        throw new DocumentError(name, problems.slice(0, MOST_TOLD));
    let values;
    try {
        values = (0,yaml_values/* yamlValues */.O)(document, MOST_ALIASES);
    }
    catch (error) {
        throw refuse(sentence(error instanceof Error ? error.message : String(error)));
    }
    const indexes = new Map();
    const lineOf = (path) => {
        for (let length = path.length; length > 0; length -= 1) {
            const offset = offsetOf(document.contents, path.slice(0, length), indexes);
            if (offset !== undefined)
                return lineAt(offset);
        }
        return 1;
    };
    return { name, ...values, lineOf };
}
/** The offset of a member's name, or of an item of a list. */
function offsetOf(root, path, indexes) {
    let node = root;
    let offset;
    for (const step of path) {
        if ((0,dist/* isMap */.jh)(node)) {
            const index = indexes.get(node) ?? new Map(node.items.map((pair) => [keyText(pair.key), pair]));
            indexes.set(node, index);
            const pair = index.get(String(step));
            if (pair === undefined || !(0,dist/* isScalar */.jn)(pair.key))
                return undefined;
            offset = pair.key.range?.[0];
            node = pair.value;
        }
        else if ((0,dist/* isNode */.Ll)(node) && 'items' in node && Array.isArray(node.items)) {
            node = node.items[Number(step)];
            offset = (0,dist/* isNode */.Ll)(node) ? node.range?.[0] : undefined;
        }
        else
            return undefined;
    }
    return offset;
}
function keyText(key) {
    return (0,dist/* isScalar */.jn)(key) ? String(key.value) : '';
}
/**
 * The document as `schema` has it; where it wants a text, a plain scalar is the text that stands in the file. All that is
 * wrong is told at once, each with its line and the nearest name.
 */
function checkDocument(document, schema) {
    const result = schema.safeParse(wantedValue(document, schema));
    if (result.success)
        return result.data;
    throw new DocumentError(document.name, problemsOf(result.error, document, schema));
}
/** The document's value, unchecked and without defaults, with plain scalars as they are written where a text is wanted. */
function wantedValue(document, schema) {
    return asWanted(schema, document.value, document.written);
}
function problemsOf(error, document, schema) {
    const problems = error.issues.flatMap((issue) => problemsOfIssue(issue, document, schema));
    return toldProblems(problems);
}
function problemsOfIssue(issue, document, schema) {
    const where = issue.path.length === 0 ? (issue.code === 'custom' ? '' : 'The file ') : `${pathText(issue.path)} `;
    if (issue.code === 'invalid_union') {
        const meant = meantForm(issue.errors);
        if (meant !== undefined) {
            return meant.flatMap((one) => problemsOfIssue({ ...one, path: [...issue.path, ...one.path] }, document, schema));
        }
    }
    if (issue.code === 'unrecognized_keys') {
        const known = knownNames(schema, issue.path);
        return issue.keys.map((key) => {
            const near = (0,wording/* nearestName */.qb)(key, known);
            const hint = near === undefined ? ` Known are ${known.join(', ')}.` : ` Did you mean "${near}"?`;
            return {
                line: document.lineOf([...issue.path, key]),
                message: `${issue.path.length === 0 ? '' : `${pathText(issue.path)}: `}"${key}" is not known here.${known.length === 0 ? '' : hint}`,
            };
        });
    }
    const line = document.lineOf(issue.path);
    // The name itself is wrong: the rule that it breaks says why.
    if (issue.code === 'invalid_key')
        return [{ line, message: `${where}is a wrong name: ${issue.issues[0]?.message ?? ''}.` }];
    const value = valueAt(document.value, issue.path);
    if (value === undefined && issue.code === 'invalid_union' && isPlain(issue))
        return [{ line, message: `${where}is missing.` }];
    const got = value === undefined ? 'is missing' : `was ${shortly(value)}`;
    return [{ line, message: `${where}${phrase(issue)}${issue.code === 'custom' ? '' : `, but ${got}`}.` }];
}
/** What is wrong with the form of a union that was meant: the one that is wrong furthest in. */
function meantForm(forms) {
    const depthOf = (issues) => Math.min(...issues.map(({ path }) => path.length));
    const possible = forms.filter((issues) => issues.every(({ code, path }) => path.length > 0 || (code !== 'invalid_type' && code !== 'invalid_value')));
    const deepest = Math.max(...possible.map(depthOf));
    const [best, ...others] = possible.filter((issues) => depthOf(issues) === deepest);
    if (best === undefined || others.length === 0)
        return best;
    // With several, what one of them lacks is not what was forgotten; but a name that none has is wrong in any case.
    const unknown = best.filter(({ code }) => code === 'unrecognized_keys');
    return unknown.length === 0 ? best : unknown;
}
/** `images.web.over[0]` */
function pathText(path) {
    return path
        .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`))
        .join('');
}
function phrase(issue) {
    if (issue.code === 'invalid_type' && isPlain(issue))
        return `must be ${article(issue.expected)}`;
    if (issue.code === 'invalid_union' && isPlain(issue))
        return 'must be of another form';
    if (issue.code === 'invalid_value')
        return `must be ${(0,inputs/* orList */.A3)(issue.values.map(String))}`;
    return issue.code === 'custom' ? issue.message : `must fit (${issue.message.toLowerCase()})`;
}
/** Whether the schema says nothing of its own about what is meant. */
function isPlain({ message }) {
    return message.startsWith('Invalid input');
}
function article(type) {
    const words = {
        object: 'an object',
        record: 'an object',
        array: 'a list',
        string: 'a string',
        number: 'a number',
        int: 'a whole number',
        boolean: 'true or false',
    };
    return words[type] ?? type;
}
function shortly(value) {
    const text = JSON.stringify(value) ?? String(value);
    return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
function valueAt(value, path) {
    let current = value;
    for (const step of path) {
        if (typeof current !== 'object' || current === null)
            return undefined;
        current = Object.getOwnPropertyDescriptor(current, step)?.value;
    }
    return current;
}
function sentence(text) {
    const first = text.split('\n')[0] ?? text;
    return /[.!?]$/.test(first) ? first : `${first}.`;
}


/***/ }),

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

/***/ 89942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ withoutSlashes),
/* harmony export */   GA: () => (/* binding */ wordsOfEnvironment),
/* harmony export */   g: () => (/* binding */ authOf),
/* harmony export */   jE: () => (/* binding */ tokenRequest),
/* harmony export */   vG: () => (/* binding */ SECRET_WORDS)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

/** By the names that variables have, without `OS_`. */
const VARIABLES = [
    'AUTH_URL', 'AUTH_TYPE', 'USERNAME', 'USER_ID', 'PASSWORD', 'TOKEN', 'PROJECT_ID', 'PROJECT_NAME', 'USER_DOMAIN_ID',
    'USER_DOMAIN_NAME', 'PROJECT_DOMAIN_ID', 'PROJECT_DOMAIN_NAME', 'DOMAIN_ID', 'DOMAIN_NAME', 'DEFAULT_DOMAIN',
    'APPLICATION_CREDENTIAL_ID', 'APPLICATION_CREDENTIAL_NAME', 'APPLICATION_CREDENTIAL_SECRET', 'REGION_NAME', 'INTERFACE',
    'CACERT', 'CERT', 'KEY', 'INSECURE',
]; // prettier-ignore
/** Names that openrc files and Packer's builder have besides. */
const ALIASES = {
    USER_ID: ['OS_USERID'],
    TOKEN: ['OS_AUTH_TOKEN'],
    PROJECT_ID: ['OS_TENANT_ID'],
    PROJECT_NAME: ['OS_TENANT_NAME'],
    INTERFACE: ['OS_ENDPOINT_TYPE'],
};
/** What `OS_*` says, by the names of clouds.yaml: `auth_url`. */
function wordsOfEnvironment(environment) {
    const words = {};
    for (const name of VARIABLES) {
        const value = [`OS_${name}`, ...(ALIASES[name] ?? [])]
            .map((one) => environment[one] ?? '')
            .find((one) => one !== '');
        if (value !== undefined)
            words[name.toLowerCase()] = value;
    }
    return words;
}
/** Secrets among what a cloud is described by. */
const SECRET_WORDS = ['password', 'token', 'application_credential_secret', 'passcode'];
/** Throws a UserError that names what is missing, and never what is there. */
function authOf(words, from) {
    const missing = (what) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`OpenStack: ${from}: ${what}.`);
    const said = (name) => words[name] || null;
    const url = said('auth_url');
    if (url === null)
        throw missing('auth_url (OS_AUTH_URL) is missing: the address of Keystone');
    const proof = proofOf(words, missing);
    return {
        from,
        url: keystoneOf(url, missing),
        proof,
        project: proof.kind === 'application-credential' ? null : projectOf(words),
        region: said('region_name'),
        interface: interfaceOf(said('interface'), missing),
        tls: {
            verify: said('verify') !== 'false' && !/^(?:true|1|yes)$/i.test(said('insecure') ?? ''),
            caFile: said('cacert'),
            certFile: said('cert'),
            keyFile: said('key'),
        },
    };
}
function keystoneOf(text, missing) {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null || !/^https?:$/.test(url.protocol))
        throw missing('auth_url is no address of http or https');
    if (url.username !== '' || url.password !== '')
        throw missing('auth_url holds a user or a password; they go elsewhere');
    const path = withoutSlashes(url.pathname);
    if (path.endsWith('/v2.0'))
        throw missing('auth_url is of version 2 of Keystone, which has ended; name the one that ends in /v3');
    return new URL(`${url.origin}${path.endsWith('/v3') ? path : `${path}/v3`}`);
}
/** A path, or an address, without the slashes at its end. */
function withoutSlashes(path) {
    let end = path.length;
    while (end > 0 && path[end - 1] === '/')
        end -= 1;
    return path.slice(0, end);
}
function proofOf(words, missing) {
    const type = words['auth_type'] ?? '';
    const { application_credential_id: id, application_credential_name: name, application_credential_secret: secret, } = words;
    if ((id ?? name ?? '') !== '' && !/^(?:v3)?(?:password|token)$/.test(type)) {
        if ((secret ?? '') === '')
            throw missing('application_credential_secret is missing');
        const credential = id !== undefined && id !== '' ? { id } : { name: name ?? '', user: userOf(words, missing) };
        return { kind: 'application-credential', credential, secret: secret ?? '' };
    }
    const { token, password } = words;
    if (token !== undefined && (/^(?:v3)?token$/.test(type) || password === undefined))
        return { kind: 'token', token };
    if (password === undefined) {
        throw missing('there is no password, no token and no application credential');
    }
    return { kind: 'password', user: userOf(words, missing), password };
}
function userOf(words, missing) {
    const { user_id: id, username: name } = words;
    if (id !== undefined && id !== '')
        return { id };
    if (name === undefined || name === '')
        throw missing('username or user_id is missing');
    return { name, domain: domainOf(words, 'user') };
}
function projectOf(words) {
    const { project_id: id, project_name: name } = words;
    if (id !== undefined && id !== '')
        return { id };
    return name === undefined || name === '' ? null : { name, domain: domainOf(words, 'project') };
}
/** As the command line of OpenStack has it: the domain `default` where none is said. */
function domainOf(words, of) {
    const id = words[`${of}_domain_id`];
    if (id !== undefined && id !== '')
        return { id };
    const name = words[`${of}_domain_name`] ?? words['domain_name'];
    if (name !== undefined && name !== '')
        return { name };
    return { id: words['domain_id'] ?? words['default_domain'] ?? 'default' };
}
function interfaceOf(text, missing) {
    const name = (text ?? 'public').replace(/URL$/, '');
    if (name === 'public' || name === 'internal' || name === 'admin')
        return name;
    throw missing(`interface must be public, internal or admin, but is ${JSON.stringify(name.slice(0, 40))}`);
}
/** The body of `POST /auth/tokens`. */
function tokenRequest({ proof, project }) {
    const scope = project === null ? {} : { scope: { project } };
    if (proof.kind === 'token') {
        return { auth: { identity: { methods: ['token'], token: { id: proof.token } }, ...scope } };
    }
    if (proof.kind === 'password') {
        const user = { ...proof.user, password: proof.password };
        return { auth: { identity: { methods: ['password'], password: { user } }, ...scope } };
    }
    // Keystone refuses a scope here: it is that of the credential.
    const credential = { ...proof.credential, secret: proof.secret };
    return { auth: { identity: { methods: ['application_credential'], application_credential: credential } } };
}


/***/ }),

/***/ 22021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ cloudAuth),
/* harmony export */   hasCloudCredentials: () => (/* binding */ hasCloudCredentials),
/* harmony export */   i: () => (/* binding */ secretsOfFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8005);
/* harmony import */ var _core_text_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22299);
/* harmony import */ var _core_text_wording_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37478);
/* harmony import */ var _core_values_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1252);
/* harmony import */ var _auth_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89942);








// clouds.yaml, as openstacksdk and gophercloud read it: `clouds.<name>.auth.…`, with secure.yaml laid over it.
const MOST_NAMED = 10;
/** Whether there is anything to log in with, without asking the network. */
function hasCloudCredentials(environment, folder) {
    const set = (name) => (environment[name] ?? '') !== '';
    if (set('OS_CLOUD'))
        return true;
    if (!set('OS_AUTH_URL'))
        return wholeFile(environment, folder) !== undefined && cloudNames(environment, folder).length === 1;
    const proofs = ['OS_PASSWORD', 'OS_TOKEN', 'OS_AUTH_TOKEN', 'OS_APPLICATION_CREDENTIAL_SECRET'];
    return proofs.some(set);
}
/**
 * How a cloud is reached: the one that `OS_CLOUD` names, else what `OS_*` say, else the only one of clouds.yaml.
 * @param folder beside which a clouds.yaml counts, too; absolute
 * @param cloud in place of `OS_CLOUD`
 */
function cloudAuth(environment, folder, cloud = environment['OS_CLOUD'] ?? '') {
    if (cloud !== '')
        return authOfCloud(cloud, environment, folder);
    const words = (0,_auth_js__WEBPACK_IMPORTED_MODULE_5__/* .wordsOfEnvironment */ .GA)(environment);
    if (words['auth_url'] !== undefined)
        return (0,_auth_js__WEBPACK_IMPORTED_MODULE_5__/* .authOf */ .g)(words, 'OS_* in the environment');
    const [only, ...more] = cloudNames(environment, folder);
    if (only !== undefined && more.length === 0)
        return authOfCloud(only, environment, folder);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('OpenStack: no credentials are there. Set OS_CLOUD to a cloud of clouds.yaml, or OS_AUTH_URL with an application credential (OS_APPLICATION_CREDENTIAL_ID, OS_APPLICATION_CREDENTIAL_SECRET) or a user (OS_USERNAME, OS_PASSWORD, OS_PROJECT_NAME).');
}
/** Values of clouds.yaml that nobody may print, of whichever cloud there. */
function secretsOfFiles(environment, folder) {
    const found = new Set();
    const visit = (value) => {
        if (!(0,_core_values_js__WEBPACK_IMPORTED_MODULE_6__/* .isObject */ .Gv)(value))
            return;
        for (const [name, one] of Object.entries(value)) {
            // YAML makes a number of a password of digits.
            const text = typeof one === 'string' || typeof one === 'number' ? String(one) : '';
            if (text.length > 3 && _auth_js__WEBPACK_IMPORTED_MODULE_5__/* .SECRET_WORDS */ .vG.some((word) => word === name))
                found.add(text);
            visit(one);
        }
    };
    try {
        const file = wholeFile(environment, folder);
        visit(file?.clouds);
    }
    catch {
        // Who reads it to log in says what is wrong with it.
    }
    return [...found];
}
function cloudNames(environment, folder) {
    return Object.keys(wholeFile(environment, folder)?.clouds ?? {});
}
function authOfCloud(name, environment, folder) {
    const file = wholeFile(environment, folder);
    if (file === undefined) {
        const looked = placesOf(environment, folder).join(', ');
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`OpenStack: the cloud ${JSON.stringify(name)} is wanted, but there is no clouds.yaml: not at ${looked}.`);
    }
    const cloud = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_6__/* .memberOf */ .C5)(file.clouds, name);
    if (!(0,_core_values_js__WEBPACK_IMPORTED_MODULE_6__/* .isObject */ .Gv)(cloud)) {
        const names = Object.keys(file.clouds);
        const near = (0,_core_text_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .nearestName */ .qb)(name.slice(0, 200), names);
        const has = names.length === 0 ? 'It has none.' : `It has ${names.slice(0, MOST_NAMED).join(', ')}.`;
        const hint = near === undefined ? has : `Did you mean ${near}?`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`OpenStack: ${file.path} has no cloud ${JSON.stringify(name)}. ${hint}`);
    }
    const words = wordsOf(cloud);
    const from = `the cloud "${name}" of ${file.path}`;
    // What is set for one cloud is none of another's business, least of all a secret.
    const isOther = [environment['OS_CLOUD'], environment['OS_AUTH_URL']].some((one) => (one ?? '') !== '');
    if (isOther && environment['OS_CLOUD'] !== name)
        return (0,_auth_js__WEBPACK_IMPORTED_MODULE_5__/* .authOf */ .g)(words, from);
    // A file in a repository leaves the secret to the environment.
    const outside = (0,_auth_js__WEBPACK_IMPORTED_MODULE_5__/* .wordsOfEnvironment */ .GA)(environment);
    for (const word of _auth_js__WEBPACK_IMPORTED_MODULE_5__/* .SECRET_WORDS */ .vG) {
        const value = outside[word];
        if (words[word] === undefined && value !== undefined && !hasProof(words))
            words[word] = value;
    }
    const region = environment['OS_REGION_NAME'] ?? '';
    return (0,_auth_js__WEBPACK_IMPORTED_MODULE_5__/* .authOf */ .g)(region === '' ? words : { ...words, region_name: region }, from);
}
function hasProof(words) {
    return _auth_js__WEBPACK_IMPORTED_MODULE_5__/* .SECRET_WORDS */ .vG.some((word) => words[word] !== undefined);
}
/** `auth` and what stands beside it, in one: no name is in both. */
function wordsOf(cloud) {
    const words = {};
    const auth = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_6__/* .memberOf */ .C5)(cloud, 'auth');
    for (const [name, value] of [...Object.entries((0,_core_values_js__WEBPACK_IMPORTED_MODULE_6__/* .isObject */ .Gv)(auth) ? auth : {}), ...Object.entries(cloud)]) {
        if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
            words[name] = String(value);
    }
    const regions = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_6__/* .memberOf */ .C5)(cloud, 'regions');
    const [first] = Array.isArray(regions) ? regions : [];
    const named = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_6__/* .isObject */ .Gv)(first) ? (0,_core_values_js__WEBPACK_IMPORTED_MODULE_6__/* .memberOf */ .C5)(first, 'name') : first;
    if (words['region_name'] === undefined && typeof named === 'string')
        words['region_name'] = named;
    return words;
}
/** The first that is there, with secure.yaml of its folder laid over it. */
function wholeFile(environment, folder) {
    const path = placesOf(environment, folder).find((one) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(one));
    if (path === undefined)
        return undefined;
    const secure = ['secure.yaml', 'secure.yml'].map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), name)).find((one) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(one));
    const clouds = cloudsIn(path);
    return { path, clouds: secure === undefined ? clouds : laidOver(clouds, cloudsIn(secure)) };
}
function placesOf(environment, folder) {
    const named = environment['OS_CLIENT_CONFIG_FILE'] ?? '';
    if (named !== '')
        return [named];
    const home = environment['HOME'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)();
    const own = environment['XDG_CONFIG_HOME'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.config');
    const folders = [folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(own, 'openstack'), '/etc/openstack'];
    return folders.flatMap((one) => [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(one, 'clouds.yaml'), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(one, 'clouds.yml')]);
}
function cloudsIn(path) {
    let bytes;
    try {
        bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`OpenStack: ${path} cannot be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}.`);
    }
    const clouds = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_6__/* .memberOf */ .C5)((0,_core_text_document_js__WEBPACK_IMPORTED_MODULE_4__/* .readDocument */ .u0)(path, bytes).value, 'clouds');
    return (0,_core_values_js__WEBPACK_IMPORTED_MODULE_6__/* .isObject */ .Gv)(clouds) ? clouds : {};
}
function laidOver(under, over) {
    const laid = { ...under };
    for (const [name, value] of Object.entries(over)) {
        const own = laid[name];
        laid[name] = (0,_core_values_js__WEBPACK_IMPORTED_MODULE_6__/* .isObject */ .Gv)(own) && (0,_core_values_js__WEBPACK_IMPORTED_MODULE_6__/* .isObject */ .Gv)(value) ? laidOver(own, value) : value;
    }
    return laid;
}


/***/ })

};
